/** The tests that mutants have to get past. */
export const TESTS = [
  'nearest', 'passage', 'wordings', 'grammar', 'signals', 'verdicts', 'facts', 'findings', 'review', 'reviewing', 'compare', 'acceptances', 'positions',
].map((name) => `test/review/${name}.test.ts`);
