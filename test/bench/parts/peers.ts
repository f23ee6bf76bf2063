/** The peers, each in a process together with ours and the parse. */
import { run } from '../run.ts';
import { measured } from '../ratios.ts';
import type { Measured } from '../ratios.ts';
import type { Kind } from '../jobs.ts';
import type { Options } from '../options.ts';
import { PEERS } from '../subjects.ts';
import type { PeerName } from '../subjects.ts';
import { figure } from '../table.ts';
import type { Table } from '../table.ts';

const MOST_RUNS = 9;

export interface PeerFigures {
  readonly text: string;
  readonly peer: PeerName;
  /** Undefined when it took too long. */
  readonly cold: PeerMeasured | undefined;
  readonly keystroke: PeerMeasured | undefined;
}

interface PeerMeasured extends Measured {
  /** How many times the peer's time ours takes. */
  readonly ours: number;
}

/** Peers that have been too slow for a size are not asked about a larger one. */
export type TooSlow = Set<PeerName>;

/** All peers on contracts of one size; English, for that is what most of them read. */
export async function benchPeers(text: string, bytes: number, options: Options, tooSlow: TooSlow): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const peer of PEERS) figures.push(tooSlow.has(peer) ? { text, peer, cold: undefined, keystroke: undefined } : await benchPeer(text, peer, bytes, options, tooSlow));
  return figures;
}

async function benchPeer(text: string, peer: PeerName, bytes: number, options: Options, tooSlow: TooSlow): Promise<PeerFigures> {
  const job = {
    subjects: [peer, 'review', 'parse'] as const,
    kinds: ['cold', 'keystroke'] as const,
    source: { kind: 'generated', bytes, language: 'en' } as const,
    runs: options.runs ?? MOST_RUNS,
    fewestRuns: 1,
    time: options.time / 2,
    warmUp: true,
  };
  const outcome = await run(job, options.limit);
  if (outcome.tooSlow?.subject === peer) tooSlow.add(peer);
  const of = (kind: Kind): PeerMeasured | undefined => {
    const own = measured(outcome.timings, kind, peer);
    return own.runs === 0 ? undefined : { ...own, ours: measured(outcome.timings, kind, 'review', peer).ratio };
  };
  return { text, peer, cold: of('cold'), keystroke: of('keystroke') };
}

export function peersTable(figures: readonly PeerFigures[], limit: number): Table {
  const none = `> ${limit / 1000} s`;
  const cells = (of: PeerMeasured | undefined): string[] =>
    of === undefined ? [none, '–', '–'] : [figure(of.milliseconds), figure(of.ratio), figure(of.ours)];
  return {
    title: 'Peers',
    note: 'Each through its own API, with ours and remark-parse in the same process, in turns, on English contracts; medians. “ours ÷ it” below 1: the review takes less time than the peer.',
    head: ['text', 'peer', 'cold ms', '÷ parse', 'ours ÷ it', 'keystroke ms', '÷ parse', 'ours ÷ it', 'found', 'runs'],
    rows: figures.map(({ text, peer, cold, keystroke }) => [
      text,
      peer,
      ...cells(cold),
      ...cells(keystroke),
      cold === undefined ? '–' : String(cold.found),
      [cold, keystroke].map((of) => String(of?.runs ?? 0)).join(' + '),
    ]),
  };
}
