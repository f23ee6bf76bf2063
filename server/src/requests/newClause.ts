/** The requests behind the commands that make a clause of the firm's own. */
import type { Connection } from 'vscode-languageserver';
import { NEW_CLAUSE_CHOICES_REQUEST, NEW_CLAUSE_REQUEST } from '../../../client/src/protocol.ts';
import type { NewClauseAnswer, NewClauseChoices, NewClauseParams, NewClauseWish } from '../../../client/src/protocol.ts';
import { isFolderName, titleFault } from '../newClause/ids.ts';
import { makeClause, proposedTitle } from '../newClause/newClause.ts';
import { librariesIn, namingLibrary } from '../newClause/standard.ts';
import { STANDARD_FILE } from '../standard/types.ts';
import type { Workbench } from './workbench.ts';

export function onNewClauseRequests(connection: Connection, workbench: Workbench): void {
  connection.onRequest(NEW_CLAUSE_CHOICES_REQUEST, async (params: NewClauseParams): Promise<NewClauseChoices> => {
    const { text = '' } = await standardNear(workbench, params);
    const { from } = params;
    return { libraries: librariesIn(text) ?? [], ...(from === undefined ? {} : proposedTitle(from.text, from)) };
  });
  connection.onRequest(NEW_CLAUSE_REQUEST, (wish: NewClauseWish) => answer(workbench, wish));
}

/** Null where nothing is selected to make a clause from, or the wish cannot be granted. */
async function answer(workbench: Workbench, wish: NewClauseWish): Promise<NewClauseAnswer | null> {
  const { title, level, languages, library, from } = wish;
  if (titleFault(title) !== undefined || !isFolderName(library) || languages.length === 0) return null;
  const standard = await standardNear(workbench, wish);
  const folder = joined(standard.folder, library);
  const taken = new Set((await workbench.files.list(folder)).map(({ name }) => name.toLowerCase()));
  const { settings, locale = 'en', library: libraryOf } = await workbench.circumstancesOf(wish.near ?? joined(standard.folder, 'new.md'));
  const base = libraryOf();
  const reader = settings.language === 'auto' ? locale : settings.language;
  const made = makeClause({ title, level, languages, reader, ...(from === undefined ? {} : { from: { text: from.text, selected: from } }) }, base, (id) => taken.has(id));
  if (made === undefined) return null;
  const files = [...made.files].map(([path, text]) => ({ uri: joined(folder, path), text }));
  const edit = namingLibrary(standard.text ?? '', library);
  return {
    files: [...files.filter(({ uri }) => uri.endsWith('.md')), ...files.filter(({ uri }) => !uri.endsWith('.md'))],
    standard: edit == null ? null : { uri: joined(standard.folder, STANDARD_FILE), isNew: standard.text === undefined, ...edit },
    standardIsBroken: edit === undefined,
    problems: made.problems.filter(({ severity }) => severity !== 'hint').map(({ message }) => message),
  };
}

/** The standard that holds for a document: in the nearest folder above it that has one, else to be made in the workspace folder. */
async function standardNear({ files }: Workbench, { folder, near }: NewClauseParams): Promise<{ readonly folder: string; readonly text: string | undefined }> {
  const top = folder.replace(/\/+$/u, '');
  for (let at = parentOf(near ?? ''); at.startsWith(`${top}/`); at = parentOf(at)) {
    const text = await files.read(joined(at, STANDARD_FILE));
    if (text !== undefined) return { folder: at, text };
  }
  return { folder: top, text: await files.read(joined(top, STANDARD_FILE)) };
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** @param path relative, with `/`; not yet encoded */
function joined(folder: string, path: string): string {
  return `${folder.replace(/\/+$/u, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
