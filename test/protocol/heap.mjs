/** For `node --expose-gc --import`: tells on standard error how many bytes the heap has after a collection, at each SIGUSR2. */
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
