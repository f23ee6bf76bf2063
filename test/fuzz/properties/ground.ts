/** What has to hold of every place that the tool names in a text. */
import assert from 'node:assert/strict';
import type { Span } from '../../../server/src/contract/types.ts';
import { Lines } from '../../../server/src/lines.ts';
import type { Position, Range } from '../../../server/src/lines.ts';

/** Whether an offset cuts a character in two: between the halves of a surrogate pair, or within a CR LF. */
export function cutsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 13 && after === 10) return true;
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** A text to hold places against. */
export class Ground {
  readonly text: string;
  readonly lines: Lines;

  constructor(text: string, lines = new Lines(text)) {
    this.text = text;
    this.lines = lines;
  }

  span({ start, end }: Span, name: string): void {
    assert.ok(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= this.text.length, `${name}: ${start}–${end} is no span of ${this.text.length} code units`);
    for (const offset of [start, end]) assert.ok(!cutsCharacter(this.text, offset), `${name}: ${start}–${end} cuts a character in two at ${offset}`);
  }

  position({ line, character }: Position, name: string): number {
    const { lines } = this;
    assert.ok(Number.isInteger(line) && line >= 0 && line < lines.count, `${name}: there is no line ${line}, of ${lines.count}`);
    const offset = lines.start(line) + character;
    assert.ok(Number.isInteger(character) && character >= 0 && offset <= lines.end(line), `${name}: line ${line} has no character ${character}`);
    assert.ok(!cutsCharacter(this.text, offset), `${name}: ${line}:${character} cuts a character in two`);
    return offset;
  }

  range({ start, end }: Range, name: string): Span {
    const span = { start: this.position(start, name), end: this.position(end, name) };
    assert.ok(span.start <= span.end, `${name} ends before it begins`);
    return span;
  }

  /** The text after edits, of which none may overlap another. */
  edited(edits: readonly { readonly range: Range; readonly newText: string }[], name: string): string {
    const spans = edits.map(({ range, newText }) => ({ ...this.range(range, name), newText })).sort((a, b) => a.start - b.start || a.end - b.end);
    let at = 0;
    let after = '';
    for (const { start, end, newText } of spans) {
      assert.ok(start >= at, `${name}: two edits overlap at ${start}`);
      after += this.text.slice(at, start) + newText;
      at = end;
    }
    return after + this.text.slice(at);
  }
}

/** A number that follows from a text: what else is tried with it is the same every time. */
export function seedOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}
