/** A sign beside every status word: neither colour nor sign is ever the only carrier. */
import type { CoverageStatus } from '../review/coverage.ts';

export const SIGNS: Readonly<Record<CoverageStatus, string>> = { met: '✔', weak: '▲', contrary: '✖', absent: '○', accepted: '◇' };
