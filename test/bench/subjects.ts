/** All subjects by name; each loads its packages only when it is asked for. */
import { loadCspell } from './peers/cspell.ts';
import { loadHarper } from './peers/harper.ts';
import { loadMarkdownlint } from './peers/markdownlint.ts';
import { loadRemarkLint } from './peers/remarkLint.ts';
import { loadTextlint } from './peers/textlint.ts';
import { loadParse } from './parse.ts';
import { loadReview } from './review.ts';
import type { Subject } from './subject.ts';

export const PEERS = ['remark-lint', 'markdownlint', 'textlint', 'harper', 'cspell'] as const;
export type PeerName = (typeof PEERS)[number];
export type SubjectName = 'review' | 'parse' | PeerName;

export const LOADERS: Readonly<Record<SubjectName, () => Promise<Subject>>> = {
  review: loadReview,
  parse: loadParse,
  'remark-lint': loadRemarkLint,
  markdownlint: loadMarkdownlint,
  textlint: loadTextlint,
  harper: loadHarper,
  cspell: loadCspell,
};
