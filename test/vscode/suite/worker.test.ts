/** What a reader sees of a server in a worker that ends by itself, or cannot be loaded. Where there are no processes: in a browser. */
import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, codesOf, open, reviewed } from './lawyer.ts';

interface ServerWorker {
  dispatchEvent(event: object): boolean;
  terminate(): void;
}

type WorkerClass = new (script: string, options?: object) => ServerWorker;

declare const Event: new (type: string) => object;

/** As `client/src/crashes.ts` has it. */
const LIMIT = 4;

/** Has the workers that the extension starts, and can have it start others. The extension host is one realm: what it calls `Worker` is ours to replace. */
class Workers {
  readonly started: ServerWorker[] = [];
  /** Whether the server's script is where it should be. */
  isThere = true;
  readonly #before: WorkerClass;

  constructor() {
    this.#before = Reflect.get(globalThis, 'Worker') as WorkerClass;
    const make = (script: string, options?: object): ServerWorker => {
      const worker = new this.#before(this.isThere ? script : `${script}.away`, options);
      this.started.push(worker);
      return worker;
    };
    Reflect.set(globalThis, 'Worker', function Worker(script: string, options?: object) {
      return make(script, options);
    });
  }

  get last(): ServerWorker {
    return this.started.at(-1) ?? assert.fail('a worker');
  }

  end(): void {
    Reflect.set(globalThis, 'Worker', this.#before);
  }
}

export const tests: Tests = {
  'a server whose worker fails is started again, its findings stay meanwhile': async () => {
    const workers = new Workers();
    try {
      const { document } = await open('hosting-agreement.md');
      await reviewed(document);
      const before = codesOf(document);
      await commands.executeCommand('contractReview.restart');
      const { last, started } = workers;
      const count = started.length;
      last.terminate();
      last.dispatchEvent(new Event('error'));
      await eventually('another worker', () => (started.length === count + 1 ? true : undefined));
      assert.deepEqual(codesOf(document), before);
      await eventually('an outline by the new server', async () => ((await commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri))?.length ? true : undefined));
      assert.deepEqual(codesOf(document), before);
    } finally {
      workers.end();
      await closeUnsaved();
    }
  },

  'a server that cannot be loaded is not waited for, and comes back when it can be': async () => {
    const workers = new Workers();
    try {
      const { document } = await open('hosting-agreement.md');
      await reviewed(document);
      const before = codesOf(document);
      const first = workers.started.length;
      workers.isThere = false;
      // It ends, well or badly: before, it waited for ever.
      await commands.executeCommand('contractReview.restart').then(undefined, () => undefined);
      await eventually('the last attempt', () => (workers.started.length >= first + 1 ? true : undefined));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const attempts = workers.started.length - first;
      assert.ok(attempts <= LIMIT + 1, `${attempts} attempts`);
      assert.deepEqual(codesOf(document), before);
      workers.isThere = true;
      await commands.executeCommand('contractReview.restart');
      await eventually('an outline', async () => ((await commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri))?.length ? true : undefined));
      assert.equal(workers.started.length, first + attempts + 1);
      assert.deepEqual(codesOf(document), before);
    } finally {
      workers.end();
      await closeUnsaved();
    }
  },
};
