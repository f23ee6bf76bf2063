/** A whole session with the language server, and with the command line, under whatever a test puts around them. */
import { spawn } from 'node:child_process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { CodeAction, CodeLens, CompletionList, Diagnostic, DocumentDiagnosticReport, Hover, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { MODERN } from '../protocol/client.ts';

export interface Surroundings {
  /** The program and its arguments, up to the script of the server. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What came of a session. */
export interface Session {
  /** How many of each there were: of none of them none. */
  readonly counts: Readonly<Record<'findings' | 'hovers' | 'fixes' | 'completions' | 'report' | 'comparison' | 'overview' | 'tools' | 'renamed', number>>;
  readonly answers: string;
  readonly log: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

/**
 * Opens a draft in a folder and asks for all there is: findings, hovers, fixes, completions, the report, a comparison, the
 * overview of the folder, the tools.
 *
 * @param folder URI
 */
export async function session({ command, cwd, env = {} }: Surroundings, folder: string, uri: string, text: string): Promise<Session> {
  const [program = '', ...args] = command;
  const server = spawn(program, [...args, '--stdio'], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let errors = '';
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const log: string[] = [];
  const answers: unknown[] = [];
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
  for (const method of ['workspace/diagnostic/refresh', 'client/registerCapability', 'window/workDoneProgress/create', 'workspace/codeLens/refresh']) connection.onRequest(method, () => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  const ask = async <T>(method: string, params: object): Promise<T> => {
    const answer = await connection.sendRequest<T>(method, params);
    answers.push(answer);
    return answer;
  };
  try {
    await ask('initialize', { processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'x' }], capabilities: { ...MODERN, window: { workDoneProgress: true } } });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri };
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    const findings: readonly Diagnostic[] = report.kind === 'full' ? report.items : [];
    let [hovers, fixes, completions] = [0, 0, 0];
    for (const { range } of findings.slice(0, 10)) if ((await ask<Hover | null>('textDocument/hover', { textDocument, position: range.start })) !== null) hovers++;
    for (const diagnostic of findings.slice(0, 10)) {
      const actions = await ask<readonly CodeAction[]>('textDocument/codeAction', { textDocument, range: diagnostic.range, context: { diagnostics: [diagnostic] } });
      for (const action of actions.slice(0, 3)) {
        if (action.edit === undefined && action.command === undefined) await ask<CodeAction>('codeAction/resolve', action);
        fixes++;
      }
    }
    const end = { line: text.split('\n').length - 1, character: 0 };
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: end, end }, text: '\n## ' }] });
    const listed = await ask<CompletionList | readonly unknown[] | null>('textDocument/completion', { textDocument, position: { line: end.line + 1, character: 3 } });
    completions += listed === null ? 0 : 'items' in listed ? listed.items.length : listed.length;
    for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/documentLink', 'textDocument/semanticTokens/full']) await ask(method, { textDocument });
    await ask<readonly CodeLens[]>('workspace/symbol', { query: '' });
    const edition = { uri, date: '2026-11-23', version: '0.1.0' };
    let reported = 0;
    for (const format of ['page', 'html', 'md', 'json', 'sarif']) reported += (await ask<{ text: string } | null>('contractReview/report', { ...edition, format }))?.text.length ?? 0;
    const compared = await ask<{ html?: string } | null>('contractReview/compare', { uri, name: 'now', before: { name: 'before', text: text.replace('thirty', 'forty') } });
    const overview = await ask<{ html: string }>('contractReview/overview', { workDoneToken: 'overview-1' });
    let tools = 0;
    for (const tool of ['review', 'explain', 'clauseText']) tools += (await ask<{ text: string }>('contractReview/tool', { tool, input: { id: 'audit' }, uri })).text.length;
    const at = text.split('\n').findIndex((line) => line.includes('“Services”'));
    const renamed = await ask<WorkspaceEdit | null>('textDocument/rename', { textDocument, position: { line: at, character: (text.split('\n')[at] ?? '').indexOf('Services') + 2 }, newName: 'Work' });
    await ask('shutdown', {});
    await connection.sendNotification('exit');
    const code = await ended;
    return {
      counts: { findings: findings.length, hovers, fixes, completions, report: reported, comparison: compared?.html?.length ?? 0, overview: overview.html.length, tools, renamed: renamed === null ? 0 : 1 },
      answers: JSON.stringify(answers),
      log,
      errors,
      code,
    };
  } finally {
    server.kill('SIGKILL');
    connection.dispose();
  }
}

/** A draft that brings about all that a session asks for. */
export const DRAFT = `# Hosting contract

This agreement is made between Nimbora NV, hereinafter the “Provider”, and the Town of Aalberg, hereinafter the “Customer”.

“Services” means the hosting of the records of the Customer.

## 1. Audit

1.1 The Customer may audit the Services once a year, at its own expense, after thirty (30) days’ notice. See article 9.4.

## 2. Data

2.1 The Provider keeps the data of the Customer in [place].
`;
