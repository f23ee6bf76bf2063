/** Files that the server asks for, where it has no disk of its own: in a virtual workspace, in a browser. */
import { FileType, Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FOLDER_REQUEST, READ_FILE_REQUEST } from './protocol.ts';
import type { FileParams, ListedFile } from './protocol.ts';

/** Largest file that is read, in bytes. */
const LARGEST = 20 * 1024 * 1024;

/** Answers the server's requests for files of the workspace. */
export function registerFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(READ_FILE_REQUEST, ({ uri }: FileParams) => textOf(Uri.parse(uri))),
    client.onRequest(LIST_FOLDER_REQUEST, ({ uri }: FileParams) => entriesOf(Uri.parse(uri))),
  ];
}

/** The text of a file of the workspace, without a byte order mark; null when there is none that may be read. */
async function textOf(uri: Uri): Promise<string | null> {
  if (!isInWorkspace(uri)) return null;
  try {
    const { type, size } = await workspace.fs.stat(uri);
    // A link is a file and a link at once.
    if (type !== FileType.File || size > LARGEST) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function entriesOf(uri: Uri): Promise<ListedFile[]> {
  if (!isInWorkspace(uri)) return [];
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries
      .filter(([, type]) => type === FileType.File || type === FileType.Directory)
      .map(([name, type]) => ({ name, isFolder: type === FileType.Directory }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whoever asks: nothing outside the folders that the reader has opened is read. */
function isInWorkspace(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined && !uri.path.split('/').some((name) => name === '..' || name === '.');
}
