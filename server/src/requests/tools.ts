/** The tools for a language model: finds the draft they are about, and answers with text. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TOOL_REQUEST } from '../../../client/src/protocol.ts';
import type { ToolAnswer, ToolParams } from '../../../client/src/protocol.ts';
import { ReadingCache } from '../contract/cache.ts';
import { ContractReader } from '../contract/reader.ts';
import { DraftingReader } from '../drafting/reader.ts';
import type { Draft } from '../features/support/draft.ts';
import { clauseTextAnswer, explainAnswer, reviewAnswer, ToolFailure } from '../features/tools.ts';
import { Lines } from '../lines.ts';
import { toolMessages } from '../messages/tools.ts';
import { Words } from '../messages/words.ts';
import { settled } from '../review/acceptances.ts';
import { Reviewer } from '../review/reviewer.ts';
import type { Circumstances } from '../reviews.ts';
import { inSlices } from '../slices.ts';
import { isReachedWithoutLinks } from '../workspaceFiles.ts';
import type { Workbench } from './workbench.ts';

export function onToolRequests(connection: Connection, workbench: Workbench): void {
  connection.onRequest(TOOL_REQUEST, async (params: ToolParams, token: CancellationToken): Promise<ToolAnswer> => {
    try {
      return { text: JSON.stringify(await answer(workbench, params, token), undefined, 1), failed: false };
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      return { text: error.message, failed: true };
    }
  });
}

async function answer(workbench: Workbench, { tool, input, uri, near }: ToolParams, token: CancellationToken): Promise<object> {
  const circumstances = await workbench.circumstancesOf(uri ?? near ?? workbench.folders()[0] ?? 'untitled:draft');
  const draft = uri === undefined ? undefined : await draftAt(workbench, uri, circumstances, token);
  const words = draft?.words ?? wordsOf(circumstances, 'en');
  switch (tool) {
    case 'review':
      if (draft === undefined) throw new ToolFailure(toolMessages(words.language).noDraft);
      return reviewAnswer(draft, circumstances.path, input);
    case 'explain':
      return explainAnswer(words, input, draft);
    case 'clauseText':
      return clauseTextAnswer(words, input, draft);
    default:
      throw new ToolFailure(toolMessages(words.language).unknownTool);
  }
}

/** The draft that is open or, in a workspace folder, on disk; what is asked for is reviewed, whatever it reads like. */
async function draftAt(workbench: Workbench, uri: string, circumstances: Circumstances, token: CancellationToken): Promise<Draft> {
  const open = await workbench.draftOf(uri, token);
  if (open !== undefined) return open;
  const { outside, noSuchFile, notText } = toolMessages(wordsOf(circumstances, 'en').language);
  const { path } = circumstances;
  if (!isWithin(uri, workbench.folders()) || !(await isReachedWithoutLinks(workbench.files, uri, workbench.folders()))) throw new ToolFailure(outside(path));
  const text = await workbench.files.read(uri);
  if (text === undefined) throw new ToolFailure(noSuchFile(path));
  if (text.includes('\uFFFD')) throw new ToolFailure(notText(path));
  const draft = await inSlices(reviewing(uri, text, circumstances), () => !token.isCancellationRequested);
  if (draft === undefined) throw new ToolFailure(noSuchFile(path));
  return draft;
}

function* reviewing(uri: string, text: string, circumstances: Circumstances): Generator<undefined, Draft> {
  const { settings: { severities, drafting }, library } = circumstances;
  const own = library();
  const contract = yield* new ContractReader(new ReadingCache()).reading(text);
  const review = yield* new Reviewer(own, { severities }).reviewing(contract);
  const outcome = settled(review, yield* new DraftingReader(drafting).reading(contract), own, drafting);
  return { uri, version: 0, lines: new Lines(text), library: own, words: wordsOf(circumstances, contract.language), ...outcome };
}

function wordsOf({ settings: { language }, locale, library }: Circumstances, otherwise: Words['language']): Words {
  return new Words(library(), language === 'auto' ? (locale ?? otherwise) : language);
}

/** Whether a URI is that of something in one of the folders, by whatever way round it is written; where links on the way lead is for `isReachedWithoutLinks` to say. */
export function isWithin(uri: string, folders: readonly string[]): boolean {
  const path = decoded(uri);
  if (path === undefined || path.split(/[\\/]/u).includes('..')) return false;
  return folders.some((folder) => path.startsWith(`${(decoded(folder) ?? folder).replace(/\/+$/u, '')}/`));
}

/** Undefined for what cannot be read. */
function decoded(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}
