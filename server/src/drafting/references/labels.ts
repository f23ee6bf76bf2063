/** Where each number of a draft stands. */
import type { Contract, SectionKind } from '../../contract/types.ts';
import { Articles } from './articles.ts';
import type { Style } from './articles.ts';
import type { Step } from './referencePattern.ts';
import type { Keyword } from './referenceWords.ts';
import type { ProvisionLabel, SectionLabels } from './sectionLabels.ts';

/** A place in the draft by its indices, whatever offsets it has just now. */
export interface Place {
  readonly section: number;
  readonly provision?: number;
}

/** A stretch of the draft in which each article has a number of its own: the body, or an annex. */
interface Scope {
  /** Its articles and those around it, by the form of their numbers; worked out when asked for. */
  readonly articles: Map<Style, Articles>;
  /** Itself and others, in the order in which a number is looked for; worked out when asked for. */
  near: readonly Scope[] | undefined;
  losesNumbers: boolean | undefined;
  /** The outermost section of the annex; undefined for the body. */
  readonly annex: number | undefined;
  readonly headings: Map<string, Entry[]>;
  /** Numbers like 4.2 of provisions, and 4 of those that stand under no number. */
  readonly provisions: Map<string, Place[]>;
}

interface Entry {
  readonly keyword: Keyword | undefined;
  readonly section: number;
}

interface Annex {
  readonly keyword: Keyword;
  readonly value: string;
  readonly section: number;
}

/** What the way to a place leads to. */
export type Found =
  | { readonly kind: 'found'; readonly place: Place }
  /** Nobody can say: a paragraph is counted, or the word could mean something else. */
  | { readonly kind: 'uncertain' }
  /** `after` is the last place on the way that exists. */
  | { readonly kind: 'missing'; readonly step: Step; readonly after: Place | undefined };

const UNCERTAIN: Found = { kind: 'uncertain' };

function found(place: Place): Found {
  return { kind: 'found', place };
}

/** All the numbers of a draft; made anew when one of them changes. */
export class LabelTable {
  readonly labels: readonly SectionLabels[];
  readonly annexes: Annex[] = [];
  readonly #annexesNamed = new Map<string, Annex[]>();
  readonly #parents: readonly (number | undefined)[];
  readonly #kinds: readonly SectionKind[];
  readonly #scopes: Scope[] = [];
  readonly #scopeOf: Scope[] = [];

  constructor(contract: Contract, labels: readonly SectionLabels[]) {
    this.labels = labels;
    this.#parents = contract.sections.map(({ parent }) => parent);
    this.#kinds = contract.sections.map(({ kind }) => kind);
    let current = this.#open(undefined);
    let body = current;
    for (const [index, { kind, parent }] of contract.sections.entries()) {
      const own = labels[index];
      if (own === undefined || kind === 'contents') {
        this.#scopeOf.push(current);
        continue;
      }
      const isAnnex = own.headings.some(({ keyword }) => keyword?.unit === 'annex');
      const above = parent === undefined ? undefined : this.#scopeOf[parent];
      if (kind !== 'annex') current = body;
      else if (above?.annex !== undefined) current = current.annex === above.annex ? current : above;
      else if (isAnnex || current.annex === undefined) current = this.#open(index);
      if (restarts(current, own)) current = this.#open(current.annex);
      if (kind !== 'annex') body = current;
      this.#scopeOf.push(current);
      this.#enter(index, own, current, above ?? current);
    }
  }

  /** The outermost section of the annex that holds a section; undefined in the body. */
  annexOf(section: number): number | undefined {
    return this.#scopeOf[section]?.annex;
  }

  #open(annex: number | undefined): Scope {
    const scope: Scope = { annex, headings: new Map(), provisions: new Map(), articles: new Map(), near: undefined, losesNumbers: undefined };
    this.#scopes.push(scope);
    return scope;
  }

  #enter(section: number, { headings, provisions }: SectionLabels, scope: Scope, above: Scope): void {
    for (const { keyword, value } of headings) {
      if (keyword?.unit === 'annex') this.#addAnnex({ keyword, value, section });
      else add((scope.annex === section ? above : scope).headings, value, { keyword, section });
    }
    const numbered = headings.some(({ keyword }) => keyword?.unit !== 'annex');
    for (const { value, provision, inText, depth, paragraph } of provisions) {
      const single = !inText && depth === 0 && /^\d/u.test(value) && (paragraph || !numbered);
      if (value.includes('.') || single) add(scope.provisions, value, { section, provision });
    }
  }

  #addAnnex(annex: Annex): void {
    this.annexes.push(annex);
    add(this.#annexesNamed, annex.keyword.name, annex);
  }

  /** The articles in the stretch that a section stands in, and around it, whose numbers have a form. */
  articlesAround(section: number, style: Style): Articles {
    const scope = this.#scopeOf[section];
    const known = scope?.articles.get(style);
    if (known !== undefined) return known;
    const articles = new Articles(this.#headingsAround(section), style);
    scope?.articles.set(style, articles);
    return articles;
  }

  *#headingsAround(section: number): Generator<readonly [value: string, keyword: Keyword | undefined]> {
    for (const { headings } of this.#near(section)) {
      for (const [value, entries] of headings) yield [value, entries[0]?.keyword];
    }
  }

  /**
   * Where a way leads that begins in a section, and there in a provision.
   *
   * @param title of the first place on the way, where the text tells it; see `titlePrint`
   */
  resolve(path: readonly Step[], from: Place, title?: string): Found {
    let at: Place | undefined;
    for (const step of path) {
      const next = at === undefined ? this.#first(step, from, title) : this.#inner(step, at, from);
      if (next.kind !== 'found') return next;
      at = next.place;
    }
    return at === undefined ? UNCERTAIN : found(at);
  }

  #first(step: Step, from: Place, title: string | undefined): Found {
    if (step.unit === 'annex') return this.#annex(step, from);
    const decimal = step.value.includes('.');
    if ((step.unit === 'paragraph' || step.unit === 'point') && !decimal) return this.#relative(step, from);
    const place = this.#numbered(step, from.section, title);
    return place === undefined ? { kind: 'missing', step, after: undefined } : found(place);
  }

  #annex({ name, value }: Step, from: Place): Found {
    const known = this.#annexesNamed.get(name) ?? this.annexes;
    const own = this.annexOf(from.section);
    const candidates = known.filter((annex) => annex.value === value);
    const best = candidates.find(({ section }) => own !== undefined && this.annexOf(section) === own) ?? candidates[0];
    if (best !== undefined) return found({ section: best.section });
    const dot = value.lastIndexOf('.');
    if (dot < 0) return { kind: 'missing', step: { unit: 'annex', name, value }, after: undefined };
    // "Annex I.A" is part A of annex I.
    const outer = this.#annex({ unit: 'annex', name, value: value.slice(0, dot) }, from);
    const place = outer.kind === 'found' ? this.#labelled(value.slice(dot + 1), outer.place) : undefined;
    return place === undefined ? UNCERTAIN : found(place);
  }

  /** The scopes in the order in which a number is looked for. */
  #near(section: number): readonly Scope[] {
    const own = this.#scopeOf[section];
    if (own === undefined || this.#scopes.length === 1) return this.#scopes;
    return (own.near ??= this.#scopesAround(own));
  }

  #scopesAround(own: Scope): readonly Scope[] {
    const ofAnnex = this.#scopes.filter((scope) => scope !== own && scope.annex === own.annex);
    const body = own.annex === undefined ? [] : this.#scopes.filter((scope) => scope.annex === undefined);
    return [own, ...ofAnnex, ...body];
  }

  #numbered(step: Step, section: number, title?: string): Place | undefined {
    const places = this.#near(section).flatMap((scope) => numberedIn(scope, step) ?? []);
    // An annex may quote "Section 6.2 (Deletion)" of the body, and have a 6.2 of its own.
    const isOwn = places.some((place) => this.annexOf(place.section) === this.annexOf(section) || this.labels[place.section]?.headings.some(({ keyword }) => keyword?.name === step.name) === true);
    const inOtherAnnex = isOwn ? undefined : this.#inOtherAnnex(step, section);
    if (inOtherAnnex !== undefined) return inOtherAnnex;
    const titled = title === undefined ? undefined : places.find((place) => place.provision === undefined && sameTitle(this.labels[place.section]?.title, title));
    const place = titled ?? places[0];
    if (place !== undefined) return place;
    const dot = step.value.lastIndexOf('.');
    if (dot < 0) return undefined;
    // "4.2" for item 2 of article 4.
    const outer = this.#numbered({ ...step, value: step.value.slice(0, dot) }, section);
    return outer === undefined ? undefined : this.#labelled(step.value.slice(dot + 1), outer);
  }

  /** Annexes that belong together: "Clause 13" of the standard clauses in their Annex I. */
  #inOtherAnnex({ name, value }: Step, section: number): Place | undefined {
    if (this.annexOf(section) === undefined) return undefined;
    for (const { annex, headings } of this.#scopes) {
      const entry = annex === undefined ? undefined : headings.get(value)?.find(({ keyword }) => keyword?.name === name);
      if (entry !== undefined) return { section: entry.section };
    }
    return undefined;
  }

  /** "paragraph 2", "point (c)": here, or in what holds this. */
  #relative(step: Step, from: Place): Found {
    let section: number | undefined = from.section;
    const under = this.#around(from);
    for (const place of under) {
      const label = this.#labelIn(step.value, place);
      if (label !== undefined) return found(label);
    }
    while (section !== undefined) {
      const place: Place | undefined = this.#labelled(step.value, { section });
      if (place !== undefined) return found(place);
      section = this.#parents[section];
    }
    const place = /^\d/u.test(step.value) ? this.#numbered(step, from.section) : undefined;
    return place === undefined ? UNCERTAIN : found(place);
  }

  /** The numbered provisions that a provision stands under, the innermost first. */
  #around({ section, provision }: Place): Place[] {
    if (provision === undefined) return [];
    const above = (this.labels[section]?.provisions ?? []).filter((label) => !label.inText && label.provision < provision);
    const holders: Place[] = [{ section, provision }];
    let depth = Number.POSITIVE_INFINITY;
    for (const label of above.reverse()) {
      const rank = rankOf(label);
      if (rank >= depth) continue;
      depth = rank;
      holders.push({ section, provision: label.provision });
    }
    return holders;
  }

  #inner(step: Step, outer: Place, from: Place): Found {
    if (step.unit === 'section') return this.#inAnnex(step, outer, from);
    const place = this.#labelled(step.value, outer);
    if (place !== undefined) return found(place);
    const counted = this.#counted(step, outer);
    if (counted !== undefined) return found(counted);
    return step.unit === 'paragraph' && !this.countsFromOne(outer, 'digit') ? UNCERTAIN : { kind: 'missing', step, after: outer };
  }

  /** "Section 2 of Annex B"; "annex 1, article 2" may also be two places. */
  #inAnnex(step: Step, { section }: Place, from: Place): Found {
    const annex = this.annexOf(section);
    const scopes = this.#scopes.filter((scope) => annex !== undefined && scope.annex === annex);
    for (const scope of scopes) {
      const place = numberedIn(scope, step);
      if (place !== undefined) return found(place);
    }
    const place = this.#numbered(step, from.section);
    return place === undefined ? UNCERTAIN : found(place);
  }

  /** What has a number in a section, or under one of its provisions. */
  #labelled(value: string, { section, provision }: Place): Place | undefined {
    const label = this.#labelIn(value, { section, ...(provision === undefined ? {} : { provision }) });
    if (label !== undefined) return label;
    if (provision !== undefined) return this.#lettered(value, { section, provision });
    return this.#subsection(value, section) ?? this.#lettered(value, { section });
  }

  #labelIn(value: string, { section, provision }: Place): Place | undefined {
    const label = this.inner(section, provision).find((each) => sameNumber(each.value, value, this.labels[section]));
    return label === undefined ? undefined : { section, provision: label.provision };
  }

  /** Point (b) of a list that became 1., 2., 3. on its way to Markdown. */
  #lettered(value: string, { section, provision }: Place): Place | undefined {
    if (!/^[a-z]$/u.test(value)) return undefined;
    const labels = this.inner(section, provision).filter(({ inText }) => !inText);
    if (labels.some((label) => /^[a-z]+$/u.test(label.value))) return undefined;
    const wanted = String(value.charCodeAt(0) - 96);
    const label = labels.find((each) => each.value === wanted && !each.paragraph);
    return label === undefined ? undefined : { section, provision: label.provision };
  }

  /** The labels in a section, those of its own level first; or the labels under one of its provisions. */
  inner(section: number, provision: number | undefined): readonly ProvisionLabel[] {
    const labels = this.labels[section]?.provisions ?? [];
    if (provision === undefined) return [...labels].sort((a, b) => rankOf(a) - rankOf(b) || a.provision - b.provision);
    const own = labels.find((label) => label.provision === provision && !label.inText);
    const rank = own === undefined ? Number.NEGATIVE_INFINITY : rankOf(own);
    const first = labels.findIndex((label) => label.provision === provision && label !== own);
    const next = labels.findIndex((label) => label.provision > provision);
    const start = first < 0 ? next : first;
    if (start < 0) return [];
    const end = labels.findIndex((label, index) => index >= start && label.provision > provision && !label.inText && rankOf(label) <= rank);
    return labels.slice(start, end < 0 ? undefined : end);
  }

  /** Whether what stands in a place is numbered 1, 2, … or a, b, … without a gap, and nothing there lost its number. */
  countsFromOne(place: Place, style: 'digit' | 'letter'): boolean {
    const { section, provision } = place;
    const all = this.inner(section, provision);
    const level = all.reduce((least, label) => Math.min(least, rankOf(label)), Number.POSITIVE_INFINITY);
    const labels = all.filter((label) => rankOf(label) === level);
    const children = provision === undefined ? this.children(section) : [];
    if (children.some((child) => this.labels[child]?.headings.length === 0)) return false;
    const own = [...labels.map(({ value }) => value), ...children.flatMap((child) => this.labels[child]?.headings[0]?.value ?? [])];
    const last = labels.reduce((most, label) => Math.max(most, label.provision), -1);
    if (provision === undefined && labels.length > 0 && this.labels[section]?.paragraphs.some((paragraph) => paragraph > last) === true) return false;
    const steps = new Set(own.map((value) => value.slice(value.lastIndexOf('.') + 1)).filter((value) => (style === 'digit' ? /^\d+$/u : /^[a-z]$/u).test(value)));
    const first = style === 'digit' ? (index: number) => String(index + 1) : (index: number) => String.fromCharCode(97 + index);
    return steps.size >= 2 && [...steps.keys()].every((_, index) => steps.has(first(index)));
  }

  /** Whether articles right beside the last numbered one have no number: others may have lost theirs. */
  losesNumbers(section: number): boolean {
    const scope = this.#scopeOf[section];
    return scope !== undefined && (scope.losesNumbers ??= this.#losesNumbers(scope));
  }

  #losesNumbers(scope: Scope): boolean {
    let last = -1;
    for (const entries of scope.headings.values()) for (const entry of entries) last = Math.max(last, entry.section);
    while (last >= 0 && this.labels[last]?.headings.some(({ value }) => value.includes('.')) === true) last = this.#parents[last] ?? -1;
    if (last < 0) return false;
    let bare = 0;
    for (let index = last + 1; index < this.#parents.length && this.#scopeOf[index] === scope; index += 1) {
      if (this.#parents[index] === this.#parents[last] && this.#kinds[index] === 'body' && this.labels[index]?.headings.length === 0) bare += 1;
    }
    return bare >= 2;
  }

  #subsection(value: string, section: number): Place | undefined {
    const own = this.labels[section];
    const children = this.children(section);
    const child = children.find((each) => this.labels[each]?.headings.some((heading) => sameNumber(heading.value, value, own)));
    if (child !== undefined) return { section: child };
    // A title on a line of its own below the number: what stands under it stands in the numbered section.
    const [only] = children;
    return only === section + 1 && this.labels[only]?.headings.length === 0 ? this.#labelled(value, { section: only }) : undefined;
  }

  /** The sections right below one. */
  children(section: number): number[] {
    const children: number[] = [];
    for (let index = section + 1; index < this.#parents.length; index += 1) {
      const parent = this.#parents[index];
      if (parent === undefined || parent < section) break;
      if (parent === section) children.push(index);
    }
    return children;
  }

  /** The nth paragraph, where paragraphs have no numbers. */
  #counted({ unit, value }: Step, { section, provision }: Place): Place | undefined {
    if (unit !== 'paragraph' || !/^\d+$/u.test(value)) return undefined;
    const all = this.labels[section]?.paragraphs ?? [];
    const next = provision === undefined ? undefined : this.labels[section]?.provisions.find((label) => !label.inText && label.provision > provision)?.provision;
    const own = provision === undefined ? all : [provision, ...all.filter((each) => each > provision && each < (next ?? Number.POSITIVE_INFINITY))];
    const counted = own[Number(value) - 1];
    return counted === undefined ? undefined : { section, provision: counted };
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether a section begins the numbers of its scope again. */
function restarts(scope: Scope, { headings }: SectionLabels): boolean {
  return headings.some(
    ({ keyword, value }) =>
      /^(?:1|i|a|a1)$/u.test(value) && keyword?.unit !== 'annex' && keyword?.unit !== 'division' &&
      scope.headings.get(value)?.some((entry) => entry.keyword?.name === keyword?.name) === true,
  );
}

/** Numbers with points stand above items. */
function rankOf({ value, depth, inText }: ProvisionLabel): number {
  return value.includes('.') && /^[a-z]?\d/u.test(value) ? -10 + value.split('.').length : depth + (inText ? 0.5 : 0);
}

/** Whether a label in a section is a number in it: "2", or "5.2" in section 5. */
function sameNumber(label: string, value: string, own: SectionLabels | undefined): boolean {
  if (label === value) return true;
  return label.length > value.length && label.endsWith(`.${value}`) && (own?.headings.some((heading) => `${heading.value}.${value}` === label) ?? false);
}

function sameTitle(title: string | undefined, quoted: string): boolean {
  return title !== undefined && title !== '' && quoted !== '' && (title.startsWith(quoted) || quoted.startsWith(title));
}

function numberedIn({ headings, provisions }: Scope, step: Step): Place | undefined {
  const entries = headings.get(step.value) ?? [];
  const entry =
    entries.find(({ keyword }) => keyword?.name === step.name) ??
    (step.name === 'part' || step.name === 'title' ? undefined : entries.find(({ keyword }) => keyword === undefined)) ??
    (step.unit === 'division' ? undefined : entries.find(({ keyword }) => keyword?.unit !== 'division'));
  if (entry !== undefined) return { section: entry.section };
  const known = step.unit === 'division' ? [] : (provisions.get(step.value) ?? []);
  // Items of many lists have the number 1: none of them is article 1.
  return known.length === 1 || step.value.includes('.') ? known[0] : undefined;
}
