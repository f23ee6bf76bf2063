/** The text of an editor in which somebody types at random places. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Random } from '../random.ts';

const LETTERS = 'eeeeeetttaaaooiinnssrrhldcum';

export class EditorBuffer {
  readonly #lines: string[];
  #length: number;

  constructor(text: string) {
    this.#lines = text.split('\n');
    this.#length = text.length;
  }

  /** One keystroke: mostly a letter, sometimes a blank, a line end, or a character taken away. */
  keystroke(random: Random): TextDocumentContentChangeEvent {
    const { line, character } = this.#place(random.int(0, this.#length - 1));
    const kind = random.next();
    if (kind < 0.08) return this.#delete(line, character);
    if (kind < 0.13) return this.#insert(line, character, '\n');
    if (kind < 0.23) return this.#insert(line, character, ' ');
    return this.#insert(line, character, random.pick([...LETTERS]) ?? 'e');
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  #place(offset: number): { line: number; character: number } {
    let rest = offset;
    for (const [line, text] of this.#lines.entries()) {
      if (rest <= text.length) return { line, character: rest };
      rest -= text.length + 1;
    }
    return { line: this.#lines.length - 1, character: 0 };
  }

  #insert(line: number, character: number, text: string): TextDocumentContentChangeEvent {
    const old = this.#lines[line] ?? '';
    this.#lines.splice(line, 1, ...(old.slice(0, character) + text + old.slice(character)).split('\n'));
    this.#length += text.length;
    const position = { line, character };
    return { range: { start: position, end: position }, text };
  }

  #delete(line: number, character: number): TextDocumentContentChangeEvent {
    const old = this.#lines[line] ?? '';
    const start = { line, character };
    this.#length -= 1;
    if (character < old.length) {
      this.#lines[line] = old.slice(0, character) + old.slice(character + 1);
      return { range: { start, end: { line, character: character + 1 } }, text: '' };
    }
    this.#lines.splice(line, 2, old + (this.#lines[line + 1] ?? ''));
    return { range: { start, end: { line: line + 1, character: 0 } }, text: '' };
  }
}
