/** The findings of the open drafts: for clients that ask for them, and for those that are to be told. */
import { DocumentDiagnosticReportKind, LSPErrorCodes } from 'vscode-languageserver';
import type { CancellationToken, Connection, Diagnostic, ResponseError } from 'vscode-languageserver';
import type { Faults } from '../faults.ts';
import { diagnostics } from '../features/diagnostics.ts';
import type { Draft } from '../features/support/draft.ts';
import type { Outcome } from '../reviews.ts';
import { isYaml } from '../standardDocuments.ts';

/** Milliseconds after the last keystroke before diagnostics are pushed to a client that does not ask for them. */
const PUSH_DELAY = 250;

export interface Diagnosed {
  /** The review of an open document after what the client has sent so far; undefined when it is not open. */
  readonly outcomeOf: (uri: string, token?: CancellationToken) => Promise<Outcome | undefined>;
  /** What is seen of a long draft, the first time that it is asked for; undefined where the whole is at hand. */
  readonly previewOf: (uri: string, token: CancellationToken) => Promise<Draft | undefined>;
  /** The version of an open document that the editor has; undefined when it is not known. */
  readonly versionOf: (uri: string) => number | undefined;
  readonly isOpen: (uri: string) => boolean;
  /** What is wrong in a standard or a library that a file belongs to. */
  readonly problemsOf: (uri: string) => readonly Diagnostic[];
  /** How a request is refused of which the draft could not be reviewed. */
  readonly notReviewed: (code: number) => ResponseError<void>;
  /** Whether the client asks, and is not to be told. */
  readonly isAsked: () => boolean;
  readonly faults: Faults;
}

export class OpenDiagnostics {
  readonly #connection: Connection;
  readonly #diagnosed: Diagnosed;
  /** The documents of which the client is about to be told. */
  readonly #pushes = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(connection: Connection, diagnosed: Diagnosed) {
    this.#connection = connection;
    this.#diagnosed = diagnosed;
  }

  /** Answers a client that asks. */
  listen(): void {
    const { outcomeOf, previewOf, notReviewed } = this.#diagnosed;
    this.#connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      const preview = await previewOf(uri, token);
      if (preview !== undefined) return { kind: DocumentDiagnosticReportKind.Full, items: this.#of(preview) };
      const outcome = await outcomeOf(uri, token);
      // No findings would be a lie; of a version that was reviewed before, those stay.
      if (outcome?.isStale === true && outcome.draft === undefined) throw notReviewed(LSPErrorCodes.RequestFailed);
      if (outcome !== undefined && outcome.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: outcome.id };
      return { kind: DocumentDiagnosticReportKind.Full, items: this.#of(outcome?.draft), ...(outcome && { resultId: outcome.id }) };
    });
  }

  /** Tells a client that does not ask, as soon as nobody types. */
  schedule(uri: string): void {
    const { isAsked, faults } = this.#diagnosed;
    if (isAsked() || isYaml(uri)) return;
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.set(uri, setTimeout(() => faults.inBackground(this.#push(uri)), PUSH_DELAY));
  }

  /** A document is closed: a client that was told of its findings is told of those that stay. */
  closed(uri: string): void {
    if (this.#diagnosed.isAsked()) return;
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.delete(uri);
    this.sendProblems(uri);
  }

  /** Tells what is wrong in a standard or a library. */
  sendProblems(uri: string): void {
    const { isAsked, isOpen, problemsOf, faults } = this.#diagnosed;
    // Who is told of all findings of a draft is told of these with them.
    const isDraft = !isAsked() && isOpen(uri) && !isYaml(uri);
    if (isDraft) this.schedule(uri);
    else faults.inBackground(this.#connection.sendDiagnostics({ uri, diagnostics: [...problemsOf(uri)] }));
  }

  async #push(uri: string): Promise<void> {
    const { outcomeOf, isOpen, versionOf, problemsOf } = this.#diagnosed;
    this.#pushes.delete(uri);
    const outcome = await outcomeOf(uri);
    // The client keeps what it was told of the last version that could be reviewed.
    if (outcome?.isStale === true || !isOpen(uri)) return;
    const version = versionOf(uri);
    await this.#connection.sendDiagnostics({ uri, diagnostics: [...this.#of(outcome?.draft), ...problemsOf(uri)], ...(version !== undefined && { version }) });
  }

  /** The findings of a draft; one that cannot be put into words is shown with its id. */
  #of(draft: Draft | undefined): Diagnostic[] {
    return draft === undefined ? [] : diagnostics(draft, (code, error) => this.#diagnosed.faults.report(({ finding }) => finding(code), error));
  }
}
