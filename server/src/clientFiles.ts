/** Files that the server asks its client for: where it runs in a browser, or the workspace is not on this disk. */
import type { Connection } from 'vscode-languageserver';
import { LIST_FOLDER_REQUEST, READ_FILE_REQUEST } from '../../client/src/protocol.ts';
import type { FileParams, ListedFile } from '../../client/src/protocol.ts';
import { NO_FILES } from './files.ts';
import type { Files } from './files.ts';

/** The files of a client that has said that it reads them. */
export function clientFiles(connection: Connection): Files {
  return {
    read: async (uri) => {
      const text = await asked<string | null>(connection, READ_FILE_REQUEST, uri);
      return typeof text === 'string' ? text.replace(/^\uFEFF/u, '') : undefined;
    },
    list: async (folder) => (await asked<readonly ListedFile[]>(connection, LIST_FOLDER_REQUEST, folder)) ?? [],
  };
}

/** Undefined where the client cannot answer after all. */
async function asked<T>(connection: Connection, request: string, uri: string): Promise<T | undefined> {
  const params: FileParams = { uri };
  try {
    return await connection.sendRequest<T>(request, params);
  } catch {
    return undefined;
  }
}

/**
 * What is on this machine's disk from there, all else from the client.
 *
 * @param disk undefined for a server that has none
 * @param client gives the client's files; undefined as long as it does not say that it reads them
 */
export function filesFrom(disk: Files | undefined, client: () => Files | undefined): Files {
  const holder = (uri: string): Files => (disk !== undefined && uri.startsWith('file:') ? disk : (client() ?? NO_FILES));
  return { read: (uri) => holder(uri).read(uri), list: (folder) => holder(folder).list(folder) };
}
