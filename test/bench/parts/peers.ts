/** The peers, each in a process together with ours and the parse. */
import { run } from '../run.ts';
import type { Failure } from '../run.ts';
import { measured } from '../ratios.ts';
import type { Measured } from '../ratios.ts';
import type { Kind } from '../jobs.ts';
import type { Options } from '../options.ts';
import { PEERS } from '../subjects.ts';
import type { PeerName } from '../subjects.ts';
import { figure } from '../table.ts';
import type { Table } from '../table.ts';

const MOST_RUNS = 40;

export interface PeerFigures {
  readonly text: string;
  readonly peer: PeerName;
  /** Undefined when it was given up before. */
  readonly cold: PeerMeasured | undefined;
  readonly keystroke: PeerMeasured | undefined;
  readonly failure: Failure | undefined;
}

interface PeerMeasured extends Measured {
  /** How many times the peer's time ours takes. */
  readonly ours: number;
}

/** Peers that were given up at a size are not asked about a larger one. */
export type GivenUp = Map<PeerName, Failure>;

/** All peers on contracts of one size; English, for that is what most of them read. */
export async function benchPeers(text: string, bytes: number, options: Options, givenUp: GivenUp): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const peer of PEERS) {
    const failure = givenUp.get(peer);
    const measures = failure === undefined ? await benchPeer(peer, bytes, options) : { cold: undefined, keystroke: undefined, failure };
    if (measures.failure !== undefined) givenUp.set(peer, measures.failure);
    figures.push({ text, peer, ...measures });
  }
  return figures;
}

async function benchPeer(peer: PeerName, bytes: number, options: Options): Promise<Omit<PeerFigures, 'text' | 'peer'>> {
  const job = {
    subjects: [peer, 'review', 'parse'] as const,
    kinds: ['cold', 'keystroke'] as const,
    source: { kind: 'generated', bytes, language: 'en' } as const,
    runs: options.runs ?? MOST_RUNS,
    fewestRuns: 1,
    time: options.time / 2,
    warmUp: true,
  };
  const { timings, failure } = await run(job, options.limit);
  const of = (kind: Kind): PeerMeasured | undefined => {
    const own = measured(timings, kind, peer);
    return own.runs === 0 ? undefined : { ...own, ours: measured(timings, kind, 'review', peer).ratio };
  };
  return { cold: of('cold'), keystroke: of('keystroke'), failure };
}

export function peersTable(figures: readonly PeerFigures[], limit: number): Table {
  const cells = (of: PeerMeasured | undefined, failure: Failure | undefined): string[] =>
    of === undefined ? [failureName(failure, limit), '–', '–'] : [figure(of.milliseconds), figure(of.ratio), figure(of.ours)];
  return {
    title: 'Peers',
    note: 'Each through its own API, with ours and remark-parse in the same process, in turns, on English contracts; medians. “ours ÷ it” below 1: the review takes less time than the peer.',
    head: ['text', 'peer', 'cold ms', '÷ parse', 'ours ÷ it', 'keystroke ms', '÷ parse', 'ours ÷ it', 'found', 'runs'],
    rows: figures.map(({ text, peer, cold, keystroke, failure }) => [
      text,
      peer,
      ...cells(cold, failure),
      ...cells(keystroke, failure),
      cold === undefined ? '–' : String(cold.found),
      [cold, keystroke].map((of) => String(of?.runs ?? 0)).join(' + '),
    ]),
  };
}

/** What stands where a figure should. */
export function failureName(failure: Failure | undefined, limit: number): string {
  return failure === 'too slow' ? `> ${limit / 1000} s` : (failure ?? '–');
}
