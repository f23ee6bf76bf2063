/** What is wrong with standards and libraries, shown in their files: as they are typed where they are open, else as they are saved. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import { SOURCE } from './features/diagnostics.ts';
import type { LibraryProblem } from './library/problem.ts';
import type { Standards } from './standards.ts';
import { keyOf, parentOf } from './uris.ts';

/** Milliseconds after the last keystroke before what is typed is looked at. */
const DELAY = 250;

export class StandardProblems {
  readonly #standards: Standards;
  readonly #folders: () => readonly string[];
  readonly #send: (uri: string) => void;
  /** A document of each folder that somebody has asked about. */
  readonly #asked = new Map<string, string>();
  #shown: ReadonlyMap<string, { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  /**
   * @param standards read from what is open first
   * @param folders gives the workspace folders
   * @param send shows the diagnostics of a file anew; `of` gives them
   */
  constructor(standards: Standards, folders: () => readonly string[], send: (uri: string) => void) {
    this.#standards = standards;
    this.#folders = folders;
    this.#send = send;
  }

  /** Looks at what holds for a document, from now on. */
  async lookAt(uri: string): Promise<void> {
    const folder = parentOf(uri);
    if (folder === undefined || this.#asked.has(folder)) return;
    this.#asked.set(folder, uri);
    await this.#refresh();
  }

  /** Looks again, soon, where one of these files matters. */
  changed(uris: readonly string[]): void {
    if (this.#standards.changed(uris)) this.#soon();
  }

  /** Looks again, soon: folders or the reader's language have changed. */
  startAfresh(): void {
    this.#standards.forget();
    this.#soon();
  }

  /** What is wrong with a file, whether it is open or not. */
  of(uri: string): readonly Diagnostic[] {
    return this.#shown.get(keyOf(uri))?.diagnostics ?? [];
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), DELAY);
  }

  async #refresh(): Promise<void> {
    const round = ++this.#round;
    const folders = this.#folders();
    for (const uri of [...this.#asked.values()]) await this.#standards.of(uri, folders);
    const rulings = await this.#standards.rulings();
    if (round !== this.#round) return;
    const before = this.#shown;
    const found = rulings.flatMap(({ problems }) => [...problems].map(([uri, all]) => [keyOf(uri), { uri, diagnostics: all.map(diagnosticOf) }] as const));
    this.#shown = new Map(found);
    for (const [key, { uri, diagnostics }] of this.#shown) {
      if (JSON.stringify(before.get(key)?.diagnostics) !== JSON.stringify(diagnostics)) this.#send(uri);
    }
    for (const [key, { uri }] of before) if (!this.#shown.has(key)) this.#send(uri);
  }
}

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, hint: DiagnosticSeverity.Hint };

function diagnosticOf({ range, message, severity }: LibraryProblem): Diagnostic {
  return { range, message, severity: SEVERITIES[severity ?? 'error'], source: SOURCE };
}
