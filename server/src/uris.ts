/** URIs of files and folders, taken apart at their slashes; a folder's has none at its end. */

/** The folder that a file or folder is in; undefined for the top of all. */
export function parentOf(uri: string): string | undefined {
  const path = pathStart(uri);
  const end = uri.lastIndexOf('/');
  return end < path || uri.length <= path ? undefined : uri.slice(0, end);
}

/** The file or folder of a path in a folder, the names as they are. */
export function joined(folder: string, ...names: readonly string[]): string {
  return [withoutSlash(folder), ...names.map(encodeURIComponent)].join('/');
}

export function withoutSlash(folder: string): string {
  return folder.endsWith('/') && folder.length > pathStart(folder) ? folder.slice(0, -1) : folder;
}

/** The same for all ways to write a URI: clients do not encode alike. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The last name in a URI, decoded. */
export function nameOf(uri: string): string {
  return keyOf(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Where the path begins: behind the scheme and the authority. */
function pathStart(uri: string): number {
  return /^[^:/]*:(?:\/\/[^/]*)?/u.exec(uri)?.[0].length ?? 0;
}
