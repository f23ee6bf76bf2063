/** Which names in a folder are looked into for drafts, on the command line as in the editor. */

/** Whether a file is Markdown by its name; one that begins with a dot is somebody's own business. */
export function isDraftName(name: string): boolean {
  return !name.startsWith('.') && /\.(?:md|markdown)$/iu.test(name);
}

/** Folders that hold no drafts: of version control and other tools, and what they install. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
