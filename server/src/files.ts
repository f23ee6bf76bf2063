/** Where the server reads files that no editor has open: from the disk, or from the client. */

export interface FileEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Files and folders by their URIs. */
export interface Files {
  /** The text, without a byte order mark, bytes that are not UTF-8 as U+FFFD; undefined when there is no such file, it is a symbolic link, or larger than 20 MB. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** What is in a folder, by name; symbolic links are left out. Empty when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly FileEntry[]>;
}

/** Where there are none. */
export const NO_FILES: Files = { read: async () => undefined, list: async () => [] };
