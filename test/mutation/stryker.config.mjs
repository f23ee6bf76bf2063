/** What Stryker mutates, and how it tests. `run.mjs` starts it in the root of the project. */
export default {
  mutate: ['server/src/review/*.ts', '!server/src/review/types.ts'],
  testRunner: 'review',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  // What is copied, instrumented and run; packages are the project's own.
  ignorePatterns: ['**', '!package.json', '!server/src/**', '!test/*/*.ts', '!test/corpus/drafts/**', '!clause-library/**'],
  symlinkNodeModules: false,
  disableTypeChecks: false,
  tempDirName: 'out/mutation/sandbox',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'out/mutation/report.json' },
  concurrency: 1,
  // A mutant that loops is stopped by the number of times it is run; this is for the others.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 10,
  allowEmpty: true,
};
