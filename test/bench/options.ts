import { parseArgs } from 'node:util';

export const PARTS = ['cold', 'keystroke', 'stdio', 'peers', 'memory', 'start'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** Kilobytes (of 1,000 bytes). */
  readonly sizes: readonly number[];
  readonly parts: ReadonlySet<Part>;
  /** Most runs of anything that is repeated; without it, each part has its own number. */
  readonly runs: number | undefined;
  readonly keystrokes: number;
  /** Milliseconds that one run of a peer may take. */
  readonly limit: number;
  /** Milliseconds for all runs of one thing at one size. */
  readonly time: number;
  /** A folder of Markdown documents. */
  readonly docs: string | undefined;
  readonly markdown: boolean;
  /** A file for the raw figures. */
  readonly json: string | undefined;
}

export const USAGE = `npm run bench -- [options]

  --sizes 10,100,300,1000,3000  kilobytes of the generated contracts
  --only ${PARTS.join(',')}  some parts only
  --docs DIR                    the Markdown documents of a folder instead of generated contracts (cold, keystroke)
  --runs N                      most runs of each measurement
  --keystrokes N                keystrokes over the connection (1000)
  --time SECONDS                time for the runs of one thing at one size (20; keystrokes over the connection: four times that)
  --limit SECONDS               a peer that takes longer for one run has no figure (60)
  --quick                       10, 100 and 300 KB, few runs
  --markdown                    print the tables as Markdown
  --json FILE                   write the raw figures
`;

/** The options given on the command line; undefined when help is wanted. Throws when one is wrong. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      only: { type: 'string' },
      docs: { type: 'string' },
      runs: { type: 'string' },
      keystrokes: { type: 'string' },
      time: { type: 'string' },
      limit: { type: 'string' },
      quick: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { quick, docs, markdown, json } = values;
  return {
    sizes: (values.sizes ?? (quick ? '10,100,300' : '10,100,300,1000,3000')).split(',').map(positive),
    parts: partsOf(values.only ?? (docs === undefined ? PARTS.join(',') : 'cold,keystroke')),
    runs: values.runs === undefined ? undefined : positive(values.runs),
    keystrokes: positive(values.keystrokes ?? (quick ? '100' : '1000')),
    limit: positive(values.limit ?? (quick ? '10' : '60')) * 1000,
    time: positive(values.time ?? (quick ? '4' : '20')) * 1000,
    docs,
    markdown,
    json,
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`not a positive number: ${text}`);
  return value;
}

function partsOf(list: string): ReadonlySet<Part> {
  return new Set(
    list.split(',').map((name) => {
      const part = PARTS.find((each) => each === name);
      if (part === undefined) throw new Error(`no such part: ${name} (there are ${PARTS.join(', ')})`);
      return part;
    }),
  );
}
