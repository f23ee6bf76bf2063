import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ProviderResult, TreeDataProvider } from 'vscode';
import type { CoverageStatus } from '../../server/src/review/coverage.ts';
import type { CoverageCount, CoverageItem, CoverageTree } from './protocol.ts';

/** Goes to where an item stands. */
export const GO_TO_COMMAND = 'contractReview.coverage.goTo';
/** Shows the guarantees of one status alone; of all, when none is given. */
export const SHOW_STATUS_COMMAND = 'contractReview.coverage.showStatus';

/** The score; how many guarantees have which status, or there are in all; what is not asked for; and the clauses with all that is in them. */
export type CoverageNode = { readonly kind: 'score' } | { readonly kind: 'count'; readonly count: CoverageCount | undefined } | { readonly kind: 'excluded' } | CoverageItem;

const SCORE: CoverageNode = { kind: 'score' };
/** Stands below the score as long as not everything is shown. */
const SHOW_ALL: CoverageNode = { kind: 'count', count: undefined };

const EXCLUDED: CoverageNode = { kind: 'excluded' };

/** Each status has a shape of its own, for those who do not see the colours. */
const ICONS: Readonly<Record<CoverageStatus, ThemeIcon>> = {
  met: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  weak: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  contrary: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  absent: new ThemeIcon('circle-large-outline', new ThemeColor('charts.purple')),
  accepted: new ThemeIcon('comment', new ThemeColor('problemsInfoIcon.foreground')),
};

/** What the coverage view shows: one coverage, or nothing. */
export class CoverageNodes implements TreeDataProvider<CoverageNode> {
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #tree: CoverageTree | undefined;
  #statuses: readonly CoverageStatus[] = [];
  #parents = new Map<CoverageNode, CoverageNode>();
  /** What somebody opened, in any draft: the editor forgets it of rows that it does not show for a while. */
  readonly #open = new Set<string>();

  /** @param statuses those of which the guarantees are shown; none for all */
  show(tree: CoverageTree | undefined, statuses: readonly CoverageStatus[]): void {
    this.#tree = tree;
    this.#statuses = statuses;
    this.#parents = new Map();
    this.#changes.fire(undefined);
  }

  /** Remembers whether a node is open. */
  opened(node: CoverageNode, isOpen: boolean): void {
    if (isOpen) this.#open.add(this.#idOf(node));
    else this.#open.delete(this.#idOf(node));
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    const children = this.#childrenOf(node);
    if (node !== undefined) for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getParent(node: CoverageNode): ProviderResult<CoverageNode> {
    return this.#parents.get(node);
  }

  getTreeItem(node: CoverageNode): TreeItem {
    const item = this.#itemFor(node);
    // Known by it again in the next coverage, the view keeps open what is open.
    item.id = this.#idOf(node);
    if (this.#childrenOf(node).length > 0) item.collapsibleState = this.#open.has(item.id) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    return item;
  }

  #itemFor(node: CoverageNode): TreeItem {
    switch (node.kind) {
      case 'score':
        return scoreItem(this.#tree);
      case 'count':
        return countItem(node.count, this.#tree);
      case 'excluded':
        return excludedItem(this.#tree?.excluded);
      default:
        return itemOf(node);
    }
  }

  #idOf(node: CoverageNode): string {
    switch (node.kind) {
      case 'count':
        return `count/${node.count?.status ?? 'all'}`;
      case 'score':
      case 'excluded':
        return node.kind;
      default:
        return `${this.#tree?.uri ?? ''} ${node.id}`;
    }
  }

  #childrenOf(node: CoverageNode | undefined): CoverageNode[] {
    const tree = this.#tree;
    if (tree === undefined) return [];
    if (node === undefined) {
      const clauses = tree.items.filter((clause) => clause.items.some((element) => this.#isShown(element)));
      return [SCORE, ...(this.#statuses.length > 0 ? [SHOW_ALL] : []), ...clauses];
    }
    switch (node.kind) {
      case 'score':
        return [...tree.counts.map((count): CoverageNode => ({ kind: 'count', count })), ...(tree.excluded === undefined ? [] : [EXCLUDED])];
      case 'count':
      case 'excluded':
        return [];
      case 'clause':
        return node.items.filter((element) => this.#isShown(element));
      default:
        return [...node.items];
    }
  }

  #isShown({ status }: CoverageItem): boolean {
    return this.#statuses.length === 0 || this.#statuses.includes(status);
  }
}

function scoreItem(tree: CoverageTree | undefined): TreeItem {
  const item = new TreeItem(tree?.score ?? '');
  const short = (tree?.counts ?? []).filter(({ status, count }) => status !== 'met' && count > 0);
  item.iconPath = new ThemeIcon('graph');
  item.description = short.map(({ sign, count }) => `${sign}${count}`).join(' ');
  item.tooltip = (tree?.counts ?? []).map(({ sign, label }) => `${sign} ${label}`).join('\n');
  item.accessibilityInformation = { label: [tree?.score ?? '', ...short.map(({ label }) => label)].join(', ') };
  return item;
}

function countItem(count: CoverageCount | undefined, tree: CoverageTree | undefined): TreeItem {
  const label = count === undefined ? (tree?.all ?? '') : count.word;
  const number = count === undefined ? (tree?.total ?? 0) : count.count;
  const item = new TreeItem(label);
  item.iconPath = count === undefined ? new ThemeIcon('clear-all') : ICONS[count.status];
  item.description = String(number);
  item.tooltip = count?.label ?? `${label}: ${number}`;
  item.accessibilityInformation = { label: item.tooltip };
  item.command = { command: SHOW_STATUS_COMMAND, title: label, arguments: [count?.status] };
  return item;
}

function excludedItem({ label, count, tooltip }: NonNullable<CoverageTree['excluded']> = { label: '', count: 0, tooltip: '' }): TreeItem {
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon('circle-slash');
  item.description = String(count);
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${label}: ${count}. ${tooltip}` };
  return item;
}

function itemOf(node: CoverageItem): TreeItem {
  const item = new TreeItem(node.label);
  item.iconPath = ICONS[node.status];
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.accessibilityInformation = { label: node.spoken };
  item.contextValue = node.finding === undefined ? 'place' : `place ${node.finding.mending} accept`;
  item.command = { command: GO_TO_COMMAND, title: node.label, arguments: [node] };
  return item;
}
