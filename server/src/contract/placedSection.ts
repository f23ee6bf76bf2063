/** A section where it stands in the draft. */
import { shiftPlain } from './spans.ts';
import type { Heading, Language, Provision, Section, SectionBody, SectionKind, Span } from './types.ts';

/** What is known of a section beside what it says. */
export interface Place {
  /** Offset in the draft of what the body's offsets are from. */
  readonly origin: number;
  readonly range: Span;
  readonly kind: SectionKind;
  readonly parent?: number;
}

/** Works out the offsets in the draft when they are asked for: an edit moves thousands of sections of which few are looked at. */
export class PlacedSection implements Section {
  readonly parent?: number;
  readonly kind: SectionKind;
  readonly range: Span;
  readonly language: Language;
  readonly body: SectionBody;
  readonly #origin: number;
  #heading: Heading | undefined;
  #provisions: readonly Provision[] | undefined;

  constructor(body: SectionBody, { origin, range, kind, parent }: Place, language: Language) {
    this.body = body;
    this.#origin = origin;
    this.range = range;
    this.kind = kind;
    this.language = language;
    if (parent !== undefined) this.parent = parent;
  }

  get heading(): Heading | undefined {
    const { heading } = this.body;
    if (heading === undefined) return undefined;
    return (this.#heading ??= { ...heading, title: shiftPlain(heading.title, this.#origin), range: shiftSpan(heading.range, this.#origin) });
  }

  get provisions(): readonly Provision[] {
    return (this.#provisions ??= this.body.provisions.map((provision) => shiftProvision(provision, this.#origin)));
  }

  /** Whether it is the section that these would make. */
  is(body: SectionBody, { origin, range, kind, parent }: Place, language: Language): boolean {
    return (
      this.body === body && this.#origin === origin && this.range.start === range.start && this.range.end === range.end &&
      this.kind === kind && this.parent === parent && this.language === language
    );
  }

  toJSON(): Omit<Section, 'body'> {
    const { heading, parent, kind, range, language, provisions } = this;
    return { ...(heading === undefined ? {} : { heading }), ...(parent === undefined ? {} : { parent }), kind, range, language, provisions };
  }
}

function shiftProvision(provision: Provision, by: number): Provision {
  return by === 0 ? provision : { ...provision, plain: shiftPlain(provision.plain, by), range: shiftSpan(provision.range, by) };
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
