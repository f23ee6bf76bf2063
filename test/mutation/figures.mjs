/** What a run of Stryker says, in a few figures and in the lines that no test notices. */
import { basename } from 'node:path';

/**
 * The figures with those of a run in the place of what they had for its files: mutants found out (killed, or stopped
 * because they never end) and not (survived, or not covered by any test).
 */
export function figuresWith({ files: before }, report, { date, commit }) {
  const files = { ...before };
  for (const [path, { mutants }] of Object.entries(report)) {
    const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
    const own = { killed: count('Killed'), timeout: count('Timeout'), survived: count('Survived'), noCoverage: count('NoCoverage') };
    files[basename(path)] = { ...own, score: scoreOf(own), date, commit };
  }
  const total = { killed: 0, timeout: 0, survived: 0, noCoverage: 0 };
  for (const own of Object.values(files)) for (const key of Object.keys(total)) total[key] += own[key];
  return { score: scoreOf(total), ...total, files: Object.fromEntries(Object.entries(files).sort(([one], [two]) => (one < two ? -1 : 1))) };
}

function scoreOf({ killed, timeout, survived, noCoverage }) {
  const all = killed + timeout + survived + noCoverage;
  return all === 0 ? 100 : Math.round((1000 * (killed + timeout)) / all) / 10;
}

/** What the tests do not notice, line by line. */
export function printSurvivors(report) {
  for (const [path, { source, mutants }] of Object.entries(report)) {
    const lines = source.split('\n');
    const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').sort((one, two) => one.location.start.line - two.location.start.line);
    for (const { status, mutatorName, location: { start, end }, replacement } of alive) {
      const line = lines[start.line - 1] ?? '';
      const original = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
      console.log(`${path}:${start.line}:${start.column} ${status === 'NoCoverage' ? 'not covered, ' : ''}${mutatorName}\n  - ${original}\n  + ${replacement.replace(/\s+/gu, ' ')}`);
    }
  }
}
