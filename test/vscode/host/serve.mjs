/**
 * Starts a VS Code server that does not start by itself: in the packages of that time code-server does it.
 *
 *   node serve.mjs …/out/server-main.js [what VS Code's server takes]
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import process from 'node:process';

const [script] = process.argv.splice(2, 1);
const { createServer: createVSCode, spawnCli } = await createRequire(import.meta.url)(script).loadCodeWithNls();
if (process.argv.includes('--install-extension')) {
  await spawnCli();
} else {
  const vscode = await createVSCode(null);
  const server = createServer((request, response) => vscode.handleRequest(request, response));
  server.on('upgrade', (request, socket) => vscode.handleUpgrade(request, socket));
  // As VS Code's own server says it.
  server.listen(0, '127.0.0.1', () => console.log(`Extension host agent listening on ${server.address().port}`));
}
