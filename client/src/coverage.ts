/** The coverage view: what of the profile a draft gives. */
import { commands, languages, QuickPickItemKind, Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { Disposable, Event, Memento, QuickPickItem, TextDocument, TextEditor, TreeView } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { COVERAGE_STATUSES } from '../../server/src/review/coverage.ts';
import type { CoverageStatus } from '../../server/src/review/coverage.ts';
import { DOCUMENTS } from './client.ts';
import { CoverageNodes, GO_TO_COMMAND, SHOW_STATUS_COMMAND } from './coverageTree.ts';
import type { CoverageNode } from './coverageTree.ts';
import { ACCEPT_COMMAND, COVERAGE_REQUEST, MENDING_REQUEST } from './protocol.ts';
import type { AcceptArguments, CoverageFinding, CoverageItem, CoverageParams, CoverageTree, MendingParams, StatusParams } from './protocol.ts';
import { t } from './words.ts';

const VIEW = 'contractReview.coverage';
/** In the memory of the workspace: the statuses of which the guarantees are shown. */
const FILTER = 'contractReview.coverage.filter';
/** Milliseconds after a review before the view follows: somebody types, and the next one is near. */
const DELAY = 200;
/** How often a row is opened while the view is drawn anew. */
const ATTEMPTS = 20;

/** Why the view shows no coverage; `shown` when it does. The `when` clauses of package.json know these words. */
type Showing = 'shown' | 'nothingOpen' | 'reviewing' | 'noContract' | 'stopped';

/**
 * @param reviewed fires after every review of an open document
 * @param memory of the workspace
 */
export function registerCoverage(client: BaseLanguageClient, reviewed: Event<StatusParams>, memory: Memento): Disposable[] {
  const nodes = new CoverageNodes();
  const view = window.createTreeView(VIEW, { treeDataProvider: nodes, showCollapseAll: true });
  const coverage = new CoverageView(client, view, nodes, memory);
  return [
    view,
    coverage,
    view.onDidExpandElement(({ element }) => nodes.opened(element, true)),
    view.onDidCollapseElement(({ element }) => nodes.opened(element, false)),
    view.onDidChangeVisibility(() => coverage.follow()),
    window.onDidChangeActiveTextEditor(() => coverage.follow()),
    window.onDidChangeVisibleTextEditors(() => coverage.follow()),
    // The column of an editor may be known only after the editor itself.
    window.onDidChangeTextEditorViewColumn(() => coverage.follow()),
    client.onDidChangeState(({ newState }) => coverage.serverIs(newState)),
    reviewed(({ uri }) => coverage.reviewed(uri)),
    commands.registerCommand(GO_TO_COMMAND, (node?: CoverageNode) => coverage.goTo(node)),
    commands.registerCommand(`${VIEW}.insert`, (node?: CoverageNode) => coverage.mend(node)),
    commands.registerCommand(`${VIEW}.strengthen`, (node?: CoverageNode) => coverage.mend(node)),
    commands.registerCommand(`${VIEW}.accept`, (node?: CoverageNode) => coverage.accept(node)),
    commands.registerCommand(`${VIEW}.filter`, () => coverage.askFilter()),
    commands.registerCommand(`${VIEW}.clearFilter`, () => coverage.filter([])),
    commands.registerCommand(SHOW_STATUS_COMMAND, (status?: CoverageStatus) => coverage.filter(status === undefined ? [] : [status])),
  ];
}

/** The view follows the editor one is in, and what the server says of its document. */
class CoverageView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #view: TreeView<CoverageNode>;
  readonly #nodes: CoverageNodes;
  readonly #memory: Memento;
  /** The draft that is looked at. */
  #document: TextDocument | undefined;
  /** Its coverage, as soon as there is one. */
  #tree: CoverageTree | undefined;
  /** Whether there has been a review since the coverage was asked for. */
  #isLate = true;
  /** Settles when what was last asked for is shown. */
  #answer: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, view: TreeView<CoverageNode>, nodes: CoverageNodes, memory: Memento) {
    this.#client = client;
    this.#view = view;
    this.#nodes = nodes;
    this.#memory = memory;
    this.follow();
  }

  /** Shows what is looked at now. */
  follow(): void {
    const document = draftLookedAt(this.#document);
    if (document !== this.#document) {
      this.#document = document;
      this.#tree = undefined;
      this.#isLate = true;
      this.#show();
    }
    if (this.#isLate) this.#soon(0);
  }

  reviewed(uri: string): void {
    // Should an editor not have been told of, its review is.
    this.follow();
    if (this.#document === undefined || this.#uriOf(this.#document) !== uri) return;
    this.#isLate = true;
    this.#soon(DELAY);
  }

  serverIs(state: State): void {
    this.#isLate = true;
    if (state !== State.Running) this.#tree = undefined;
    this.#soon(0);
  }

  async goTo(node: CoverageNode | undefined): Promise<void> {
    const item = this.#itemOf(node);
    const document = this.#document;
    if (item === undefined || document === undefined) return;
    const current = await this.#upToDate(item);
    const { start, end } = current.range;
    await window.showTextDocument(document, { selection: new Range(start.line, start.character, end.line, end.character) });
    // A click on the name of a clause shows what it holds, too.
    if (current.kind === 'clause') await this.#open(current);
  }

  /** Opens a row. While the view is drawn anew it knows no rows, or forgets that one was just opened. */
  async #open(clause: CoverageItem): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const tree = this.#tree;
      const item = itemWith(clause.id, tree?.items ?? []);
      if (item !== undefined) this.#nodes.opened(item, true);
      const isOpen = item !== undefined && (await this.#view.reveal(item, { select: false, focus: false, expand: true }).then(() => true, () => false));
      if (isOpen && tree === this.#tree) return;
      await new Promise((resolve) => setTimeout(resolve, DELAY));
    }
  }

  /** Inserts what is missing, strengthens what is there. */
  async mend(node: CoverageNode | undefined): Promise<void> {
    await this.#withFinding(node, async (document, version, { code, start }) => {
      const params: MendingParams = { uri: this.#uriOf(document), version, code, start };
      const edit = await this.#client.sendRequest<WorkspaceEdit | null>(MENDING_REQUEST, params);
      if (edit === null || document.version !== version) return false;
      // Places to fill in are shown by the editor that has the draft.
      const editor = await window.showTextDocument(document);
      if (!(await workspace.applyEdit(await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit)))) return false;
      reveal(editor, edit);
      return true;
    });
  }

  /** Asks for the reason, and writes it into the draft. */
  async accept(node: CoverageNode | undefined): Promise<void> {
    await this.#withFinding(node, async (document, version, { code, start, name }) => {
      const goal: AcceptArguments = [this.#uriOf(document), version, { code, start, name }];
      await commands.executeCommand(ACCEPT_COMMAND, ...goal);
      return true;
    });
  }

  async askFilter(): Promise<void> {
    const counts = this.#tree?.counts ?? [];
    const statuses = this.#statuses;
    const choices = counts.map(({ status, sign, word, count }) => ({
      label: `${sign} ${word}`,
      description: String(count),
      kind: QuickPickItemKind.Default,
      picked: statuses.length === 0 || statuses.includes(status),
      status,
    } satisfies QuickPickItem & { status: CoverageStatus }));
    if (choices.length === 0) return;
    const chosen = await window.showQuickPick(choices, { canPickMany: true, title: t('Which guarantees are shown?') });
    if (chosen !== undefined) await this.filter(chosen.map(({ status }) => status));
  }

  /** @param statuses none and all of them show everything */
  filter(statuses: readonly CoverageStatus[]): Thenable<void> {
    const kept = this.#memory.update(FILTER, statuses.length === COVERAGE_STATUSES.length ? [] : statuses);
    // The memory knows at once; where it writes it down, in a browser above all, that may take long.
    this.#show();
    return kept;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  get #statuses(): readonly CoverageStatus[] {
    const kept: unknown = this.#memory.get(FILTER);
    return COVERAGE_STATUSES.filter((status) => Array.isArray(kept) && kept.includes(status));
  }

  #uriOf({ uri }: TextDocument): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  /** Nobody waits for a view that is not seen; it is late when it is seen. */
  #soon(delay: number): void {
    if (!this.#view.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), delay);
  }

  /** Asks for the coverage of the draft as it is. Where that is done again meanwhile, the later answer counts, and is waited for. */
  async #ask(): Promise<void> {
    const isLatest = (): boolean => answer === this.#answer;
    // Begun behind the line below: whether it is the latest is asked when it has an answer.
    const answer = Promise.resolve().then(() => this.#answered(isLatest));
    this.#answer = answer;
    for (let last: Promise<void> | undefined; last !== this.#answer; ) {
      last = this.#answer;
      await last;
    }
  }

  async #answered(isLatest: () => boolean): Promise<void> {
    this.#isLate = false;
    const document = this.#document;
    // Unless there is something to show already, the view says what it waits for.
    if (this.#tree === undefined) this.#show();
    if (document === undefined || !this.#client.isRunning()) return;
    const params: CoverageParams = { uri: this.#uriOf(document) };
    try {
      const tree = await this.#client.sendRequest<CoverageTree | null>(COVERAGE_REQUEST, params);
      if (!isLatest() || document !== this.#document) return;
      this.#tree = tree ?? undefined;
      this.#show(tree === null ? 'noContract' : 'shown');
    } catch (error) {
      if (!isLatest() || document !== this.#document) return;
      this.#client.error('The coverage of the draft is not to be had.', error, false);
      this.#isLate = true;
      this.#tree = undefined;
      this.#show('stopped');
    }
  }

  #show(showing = this.#showing()): void {
    const statuses = this.#statuses;
    const tree = this.#tree;
    const shown = (tree?.counts ?? []).filter(({ status }) => statuses.includes(status));
    this.#nodes.show(tree, statuses);
    this.#view.description = tree?.score ?? '';
    this.#view.message = shown.length === 0 ? '' : t('Filter: only {0}', shown.map(({ sign, word }) => `${sign} ${word}`).join(', '));
    void commands.executeCommand('setContext', `${VIEW}.showing`, showing);
    void commands.executeCommand('setContext', `${VIEW}.filtered`, statuses.length > 0);
  }

  #showing(): Showing {
    const { state } = this.#client;
    if (state === State.Stopped || state === State.StartFailed) return 'stopped';
    if (this.#document === undefined) return 'nothingOpen';
    return this.#tree === undefined ? 'reviewing' : 'shown';
  }

  /** An item by itself, or the one that is selected. */
  #itemOf(node: CoverageNode | undefined): CoverageItem | undefined {
    const chosen = node ?? this.#view.selection[0];
    return chosen !== undefined && 'items' in chosen ? chosen : undefined;
  }

  /** An item as it is in the draft as it is now, where it is in it still. */
  async #upToDate(item: CoverageItem): Promise<CoverageItem> {
    if (this.#document?.version !== this.#tree?.version) await this.#ask();
    return itemWith(item.id, this.#tree?.items ?? []) ?? item;
  }

  /** @param act whether it did what it is for */
  async #withFinding(node: CoverageNode | undefined, act: (document: TextDocument, version: number, finding: CoverageFinding) => Promise<boolean>): Promise<void> {
    const finding = this.#itemOf(node)?.finding;
    const document = this.#document;
    if (finding === undefined || document === undefined) return;
    if (document.version !== this.#tree?.version || !(await act(document, document.version, finding))) {
      void window.showWarningMessage(t('The draft could not be changed: it is no longer as the view shows it, or has no place for this. Try again.'));
    }
  }
}

/** The draft of the editor one is in; the one before, where that is seen still, and one is in something else than an editor. */
function draftLookedAt(before: TextDocument | undefined): TextDocument | undefined {
  const editor = window.activeTextEditor;
  // The output and its like are editors without a column of their own.
  if (editor?.viewColumn !== undefined) return languages.match(DOCUMENTS, editor.document) > 0 ? editor.document : undefined;
  return window.visibleTextEditors.some(({ document }) => document === before) ? before : undefined;
}

function itemWith(id: string, items: readonly CoverageItem[]): CoverageItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : itemWith(id, item.items);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Shows the first change of an edit, which is the one that mends; what follows are the numbers that move on with it. */
function reveal(editor: TextEditor, { documentChanges }: WorkspaceEdit): void {
  const [change] = documentChanges ?? [];
  const [edit] = change !== undefined && 'edits' in change ? change.edits : [];
  if (edit === undefined) return;
  const text = 'newText' in edit ? edit.newText : edit.snippet.value;
  const { line, character } = edit.range.start;
  // The words come after the line ends that keep them apart from what stands before.
  const above = (/^\s*\n/u.exec(text)?.[0].split('\n').length ?? 1) - 1;
  // Where there are places to fill in, the editor has selected the first.
  if ('newText' in edit) editor.selection = new Selection(line + above, above > 0 ? 0 : character, line + above, above > 0 ? 0 : character);
  editor.revealRange(new Range(line, 0, line + text.split('\n').length, 0), TextEditorRevealType.InCenterIfOutsideViewport);
}
