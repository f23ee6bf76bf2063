/** What is told about the place the mouse is at: at once, even of a draft in which somebody types. */
import type { CancellationToken, Connection, Hover, Position } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Version } from '../documents.ts';
import type { Faults } from '../faults.ts';
import { hover } from '../features/hover.ts';
import { referenceHover } from '../features/referenceHover.ts';
import { standardHover } from '../features/standard/hover.ts';
import type { Draft } from '../features/support/draft.ts';
import { termHover } from '../features/termHover.ts';
import { inPlainText } from '../plainText.ts';
import type { Outcome } from '../reviews.ts';
import type { StandardDocument } from '../standard/document.ts';
import { unmoved } from '../unmoved.ts';

/** Milliseconds that a hover waits for the review of what was just typed before it answers from the one before. */
const PATIENCE = 50;

export interface Hovered {
  /** An open standard; undefined for any other document. */
  readonly standardOf: (uri: string) => Promise<StandardDocument | undefined>;
  /** The review of an open document after what the client has sent so far; undefined when it is not open. */
  readonly outcomeOf: (uri: string, token: CancellationToken) => Promise<Outcome | undefined>;
  /** The draft of its last review; undefined before the first. */
  readonly reviewedBefore: (uri: string) => Draft | undefined;
  /** The document as it is in the editor; undefined when it is not open, or is not known. */
  readonly versionOf: (uri: string) => Version | undefined;
  readonly client: () => Client | undefined;
  readonly faults: Faults;
}

/** Answers hovers over drafts and standards. */
export function onHoverRequests(connection: Connection, hovered: Hovered): void {
  const shown = (found: Hover | null): Hover | null => (found === null || hovered.client()?.showsMarkdown === true ? found : inPlainText(found));
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const standard = await hovered.standardOf(uri);
    return standard === undefined ? shown(await hoverOver(hovered, uri, position, token)) : standardHover(standard, position);
  });
}

async function hoverOver({ outcomeOf, reviewedBefore, versionOf, faults }: Hovered, uri: string, position: Position, token: CancellationToken): Promise<Hover | null> {
  const outcome = outcomeOf(uri, token);
  const before = reviewedBefore(uri);
  if (before !== undefined && (await isLate(outcome))) {
    const answer = whereUnmoved(before, versionOf(uri), position, faults);
    if (answer !== undefined) return answer;
  }
  const { draft, isStale = false } = (await outcome) ?? {};
  if (draft === undefined) return null;
  return isStale ? (whereUnmoved(draft, versionOf(uri), position, faults) ?? null) : hoverAt(draft, position, faults);
}

/** The answer of an earlier review about a place that has not changed since; undefined where it has. */
function whereUnmoved(draft: Draft, version: Version | undefined, position: Position, faults: Faults): Hover | null | undefined {
  const place = unmoved(draft, version?.lines, position);
  return place && place.back(hoverAt(draft, place.position, faults));
}

async function isLate(outcome: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PATIENCE, true)));
  const first = await Promise.race([outcome.then(() => false), late]);
  clearTimeout(timer);
  return first;
}

const HOVERS = [['reference', referenceHover], ['term', termHover], ['guarantee', hover]] as const;

/** What there is to say about a place: the cross-reference or the term there first, then the guarantees that it decides. */
export function hoverAt(draft: Draft, position: Position, faults: Faults): Hover | null {
  const found = HOVERS.map(([name, each]) => faults.guarded(({ feature }) => feature(name), () => each(draft, position), null)).filter((each) => each !== null);
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first ?? null;
  const value = found.map(({ contents }) => (typeof contents === 'object' && 'value' in contents ? contents.value : '')).join('\n\n---\n\n');
  return { ...first, contents: { kind: 'markdown', value } };
}
