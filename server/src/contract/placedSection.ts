/** A section where it stands in the draft. */
import { shiftPlain, shiftSpan } from './spans.ts';
import type { Heading, Language, Provision, Section, SectionBody, SectionKind, Span } from './types.ts';

/** Works out the offsets in the draft when they are asked for: an edit moves thousands of sections of which few are looked at. */
export class PlacedSection implements Section {
  // Declared only: where it stands in nothing there is no such property.
  declare readonly parent?: number;
  readonly kind: SectionKind;
  readonly range: Span;
  readonly language: Language;
  readonly body: SectionBody;
  readonly origin: number;
  #heading: Heading | undefined;
  #provisions: readonly Provision[] | undefined;

  /** @param origin offset in the draft of what the body's offsets are from */
  constructor(body: SectionBody, origin: number, range: Span, kind: SectionKind, parent: number | undefined, language: Language) {
    this.body = body;
    this.origin = origin;
    this.range = range;
    this.kind = kind;
    this.language = language;
    if (parent !== undefined) this.parent = parent;
  }

  get heading(): Heading | undefined {
    const { heading } = this.body;
    if (heading === undefined) return undefined;
    return (this.#heading ??= { ...heading, title: shiftPlain(heading.title, this.origin), range: shiftSpan(heading.range, this.origin) });
  }

  get provisions(): readonly Provision[] {
    return (this.#provisions ??= this.body.provisions.map((provision) => shiftProvision(provision, this.origin)));
  }

  /** Whether it is the section that these would make. */
  is(body: SectionBody, origin: number, start: number, end: number, kind: SectionKind, parent: number | undefined, language: Language): boolean {
    return (
      this.body === body && this.origin === origin && this.range.start === start && this.range.end === end &&
      this.kind === kind && this.parent === parent && this.language === language
    );
  }

  toJSON(): Omit<Section, 'body' | 'origin'> {
    const { heading, parent, kind, range, language, provisions } = this;
    return { ...(heading === undefined ? {} : { heading }), ...(parent === undefined ? {} : { parent }), kind, range, language, provisions };
  }
}

function shiftProvision(provision: Provision, by: number): Provision {
  return by === 0 ? provision : { ...provision, plain: shiftPlain(provision.plain, by), range: shiftSpan(provision.range, by) };
}
