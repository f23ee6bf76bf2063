/** What a reader sees of a server that ends by itself. Where there are processes: not in a browser. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { commands, extensions, Range, window, workspace } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, codesOf, finding, gone, open, reviewed } from './lawyer.ts';

/** As `client/src/crashes.ts` has it. */
const LIMIT = 4;

/** The processes of the language server that this extension host has started. */
function servers(): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).trim().split('\n');
  return processes.flatMap((line) => {
    const [, pid, parent, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/u.exec(line) ?? [];
    return Number(parent) === process.pid && state?.startsWith('Z') === false && /dist[\\/]server\.cjs/u.test(command) ? [Number(pid)] : [];
  });
}

/** The one server, another one than before. */
function serverAfter(before: number | undefined): Promise<number> {
  return eventually('a server', () => {
    const [pid, ...others] = servers();
    return pid !== before && others.length === 0 ? pid : undefined;
  });
}

/** Looks again and again whether the draft has findings, until it is told to stop looking. */
function watch(codes: () => string[]): { readonly fewest: () => number } {
  let fewest = Infinity;
  const timer = setInterval(() => (fewest = Math.min(fewest, codes().length)), 10);
  return {
    fewest: () => {
      clearInterval(timer);
      return fewest;
    },
  };
}

/** Whether the tests belong to the extension: one that is installed has a `vscode` of its own, and its messages are seen by hand only. */
function seesMessages(): boolean {
  return __filename.startsWith(extensions.getExtension('contract-review.contract-review')?.extensionPath ?? assert.fail('the extension'));
}

type ShowError = typeof window.showErrorMessage;

/** Answers what VS Code would show as an error, and keeps it. */
function answering(answer: string): { readonly told: string[]; readonly end: () => void } {
  const before = window.showErrorMessage;
  const told: string[] = [];
  window.showErrorMessage = (async (message: string, ...choices: unknown[]) => {
    told.push(message);
    return choices.includes(answer) ? answer : undefined;
  }) as ShowError;
  return { told, end: () => (window.showErrorMessage = before) };
}

/** The server works: what is typed has its findings. */
async function follows(): Promise<void> {
  const editor = window.activeTextEditor ?? assert.fail('an editor is open');
  const { document } = editor;
  const before = document.getText();
  const contrary = 'not liable';
  const at = before.indexOf(contrary);
  await editor.edit((edit) => edit.replace(new Range(document.positionAt(at), document.positionAt(at + contrary.length)), 'fully liable'));
  await gone(document, 'subcontracting.liability');
  await commands.executeCommand('undo');
  await finding(document, 'subcontracting.liability');
  assert.equal(document.getText(), before);
}

export const tests: Tests = {
  'a server that is killed is started again, its findings stay meanwhile; killed again and again it stays down, says so, and comes back when it is told to': async () => {
    const settings = workspace.getConfiguration('contractReview');
    await settings.update('language', 'nl', true);
    const error = answering('Opnieuw starten');
    try {
      const { document } = await open('hosting-agreement.md');
      await reviewed(document);
      await finding(document, 'subcontracting.liability');
      const before = codesOf(document);
      const watched = watch(() => codesOf(document));
      let pid = await serverAfter(undefined);
      for (let crash = 1; crash <= LIMIT; crash++) {
        process.kill(pid, 'SIGKILL');
        pid = await serverAfter(pid);
        if (crash === 1) await follows();
      }
      assert.deepEqual(error.told, []);
      assert.ok(watched.fewest() >= before.length - 1, 'the findings stay, but for the one that was mended');
      // Once more than it is started again; the answer to the message is to start it all the same.
      process.kill(pid, 'SIGKILL');
      if (seesMessages()) {
        await eventually('the message', () => (error.told.length > 0 ? true : undefined));
        assert.deepEqual(error.told.length, 1, error.told.join('\n'));
        assert.match(error.told[0] ?? '', /^Contract Review is 5 keer in drie minuten vanzelf gestopt/);
      } else {
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        assert.deepEqual(servers(), []);
        await commands.executeCommand('contractReview.restart');
      }
      await serverAfter(pid);
      await follows();
      assert.deepEqual(codesOf(document), before);
    } finally {
      error.end();
      await settings.update('language', undefined, true);
      await closeUnsaved();
    }
  },
};
