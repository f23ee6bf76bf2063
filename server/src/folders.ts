/**
 * The path of a document, with `/` between names and none in front: within the innermost of the workspace
 * folders that holds it, else the whole path of its URI.
 */
export function folderPath(uri: string, folders: readonly string[]): string {
  const holder = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
  return decoded(holder === undefined ? uri.replace(/^[^:/]*:(?:\/\/[^/]*)?\/*/u, '') : uri.slice(holder.length));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
