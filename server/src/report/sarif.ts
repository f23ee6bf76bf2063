/** The report for programs that collect the findings of many tools: SARIF 2.1.0 (OASIS Standard). */
import { jsonText } from '../visible.ts';
import { sectionAt } from '../contract/comments.ts';
import type { Language, Span } from '../contract/types.ts';
import { DRAFTING_KINDS } from '../drafting/types.ts';
import { HOUSE_SEVERITIES } from '../drafting/severities.ts';
import type { DraftingFinding, DraftingKind } from '../drafting/types.ts';
import type { Clause, Level, Severity } from '../library/types.ts';
import type { Range } from '../lines.ts';
import type { Words } from '../messages/words.ts';
import { reportMessagesIn } from '../messages/report.ts';
import type { Acceptance, Evidence, Finding } from '../review/types.ts';
import { placeName, provisionIn } from '../wording/places.ts';
import type { Edition } from './contents.ts';
import { hashOf } from './hash.ts';
import { plain, proseMarkdown } from './markdown.ts';
import { proseText } from './prose.ts';
import type { ReportedDocument } from './report.ts';

interface Text {
  readonly text: string;
  readonly markdown?: string;
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text;
  readonly defaultConfiguration: { readonly level: SarifLevel; readonly enabled: boolean };
  readonly properties: { readonly tags: readonly string[]; readonly clause?: string; readonly source?: string };
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region: Region;
  };
  readonly logicalLocations?: readonly { readonly name: string }[];
}

/** Lines and columns are one-based; columns count UTF-16 code units, and the end is the column after the last. */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Suppression {
  readonly kind: 'inSource';
  readonly status: 'accepted';
  readonly justification: string;
  readonly location: Location;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: Text;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly (Location & { readonly id: number })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly Suppression[];
}

type SarifLevel = 'error' | 'warning' | 'note' | 'none';

const LEVELS: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' };

/** What `partialFingerprints` calls a fingerprint; a new way to make them takes a new number. */
const FINGERPRINT = 'contractReview/v1';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-BE', nl: 'nl-BE' };

/**
 * One run for all documents that are reported in the same words. Every result has a fingerprint that stays the same when
 * the draft changes elsewhere; what the draft accepts is a suppressed result. The same documents and edition give
 * the same bytes.
 */
export function sarifReport(documents: readonly ReportedDocument[], edition: Edition): string {
  const byWords = new Map<Words, ReportedDocument[]>();
  for (const document of documents) byWords.set(document.words, [...(byWords.get(document.words) ?? []), document]);
  const runs = [...byWords].map(([words, own]) => runOf(words, own, edition));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    // A log without a run would be no report at all.
    runs: runs.length > 0 ? runs : [{ tool: { driver: { name: 'Contract Review' } }, results: [] }],
  };
  return `${jsonText(log)}\n`;
}

function runOf(words: Words, documents: readonly ReportedDocument[], { version, fingerprints }: Edition): object {
  const rules = rulesOf(words);
  const indices = new Map(rules.map(({ id }, at) => [id, at]));
  return {
    tool: { driver: { name: 'Contract Review', ...(version !== undefined && { version, semanticVersion: version }), language: LANGUAGE_TAGS[words.language], rules } },
    language: LANGUAGE_TAGS[words.language],
    columnKind: 'utf16CodeUnits',
    defaultSourceLanguage: 'markdown',
    artifacts: documents.map(({ path, review: { contract } }) => {
      const digest = fingerprints?.get(contract.text);
      return { location: { uri: uriOf(path) }, encoding: 'UTF-8', sourceLanguage: 'markdown', ...(digest !== undefined && { hashes: { 'sha-256': digest } }) };
    }),
    results: documents.flatMap((document, index) => resultsOf(document, index, indices)),
  };
}

/** One for every clause, every element and every kind of drafting finding. */
function rulesOf(words: Words): Rule[] {
  const { library } = words;
  return [...library.clauses.flatMap((clause) => [clauseRule(words, clause), ...clause.elements.map(({ id }) => elementRule(words, clause, id))]), ...DRAFTING_KINDS.map((kind) => draftingRule(words, kind))];
}

function clauseRule(words: Words, clause: Clause): Rule {
  const { explanation = '', why = '', lookFor = '' } = words.clauseText(clause.id) ?? {};
  const { whyItMatters, lookFor: look } = words.messages;
  const parts = [[words.whoAsks(clause.id), explanation], [whyItMatters, why], [look, lookFor]] as const;
  return {
    id: clause.id,
    name: nameOf(clause.id),
    shortDescription: { text: words.title(clause.id) },
    fullDescription: { text: proseText(explanation) },
    help: {
      text: parts.map(([title, prose]) => `${title}\n\n${proseText(prose)}`).join('\n\n'),
      markdown: parts.map(([title, prose]) => `## ${title}\n\n${proseMarkdown(prose)}`).join('\n\n'),
    },
    ...common(words, clause, clause.id),
  };
}

function elementRule(words: Words, clause: Clause, id: string): Rule {
  const asks = words.elementText(id)?.asks ?? '';
  const own = `${asks} (${words.citation(id)})`;
  const why = words.clauseText(clause.id)?.why ?? '';
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: `${words.title(clause.id)} – ${words.label(id)}` },
    fullDescription: { text: asks },
    help: { text: `${own}\n\n${proseText(why)}`, markdown: `${plain(own)}\n\n${proseMarkdown(why)}` },
    ...common(words, clause, id),
  };
}

function common(words: Words, { id: clause, level }: Clause, id: string): Pick<Rule, 'defaultConfiguration' | 'properties'> {
  return { defaultConfiguration: configuration(words.library.profile.severities[level].missing), properties: { tags: tagsOf(words, level), clause, source: words.citation(id) } };
}

function configuration(severity: Severity): Rule['defaultConfiguration'] {
  return { level: LEVELS[severity], enabled: severity !== 'off' };
}

function tagsOf({ library }: Words, level: Level): string[] {
  return [library.profile.id, level];
}

function draftingRule(words: Words, kind: DraftingKind): Rule {
  const title = reportMessagesIn(words.language).draftingRules[kind];
  const text = { text: title };
  return { id: kind, name: nameOf(kind), shortDescription: text, fullDescription: text, help: text, defaultConfiguration: configuration(HOUSE_SEVERITIES[kind]), properties: { tags: ['drafting'] } };
}

/** "audit.customer-right" as "AuditCustomerRight": a name that a program can show. */
function nameOf(id: string): string {
  return id.replace(/(?:^|[^\p{L}\p{N}])(\p{L}|\p{N})/gu, (_, letter: string) => letter.toUpperCase()).replace(/[^\p{L}\p{N}]/gu, '');
}

function resultsOf(document: ReportedDocument, index: number, rules: ReadonlyMap<string, number>): Result[] {
  const { review, drafting } = document;
  const writer = new ResultWriter(document, index, rules);
  const found = [
    ...review.findings.map((finding) => ({ finding, acceptance: undefined })),
    ...drafting.findings.map((finding) => ({ finding, acceptance: undefined })),
    ...review.accepted,
    ...drafting.accepted,
  ];
  return found.sort((a, b) => a.finding.range.start - b.finding.range.start).map(({ finding, acceptance }) => writer.result(finding, acceptance));
}

/** UTF-16 units on either side by which two findings about the same thing are told apart. */
const BESIDE = 300;

class ResultWriter {
  readonly #document: ReportedDocument;
  readonly #index: number;
  readonly #rules: ReadonlyMap<string, number>;
  /** How often a finding of the same kind about the same words was met already. */
  readonly #seen = new Map<string, number>();

  constructor(document: ReportedDocument, index: number, rules: ReadonlyMap<string, number>) {
    this.#document = document;
    this.#index = index;
    this.#rules = rules;
  }

  result(finding: Finding | DraftingFinding, acceptance: Acceptance | undefined): Result {
    const { words } = this.#document;
    const message = 'kind' in finding ? words.finding(finding) : words.drafting(finding);
    const related = finding.related.map((each: Evidence | Span) => ('range' in each ? each.range : each));
    return {
      ruleId: finding.code,
      ruleIndex: this.#rules.get(finding.code) ?? -1,
      level: LEVELS[finding.severity],
      message: { text: messageText(message) },
      locations: [this.#location(finding.range)],
      ...(related.length > 0 && { relatedLocations: related.map((range, at) => ({ id: at + 1, ...this.#location(range) })) }),
      partialFingerprints: { [FINGERPRINT]: this.#fingerprint(finding) },
      suppressions: acceptance === undefined ? [] : [{ kind: 'inSource', status: 'accepted', justification: acceptance.reason, location: this.#location(acceptance.range) }],
    };
  }

  #location(span: Span): Location {
    const { path, lines, review } = this.#document;
    const name = placeName(this.#document, { range: span, section: this.#sectionAt(span.start) });
    return {
      physicalLocation: { artifactLocation: { uri: uriOf(path), index: this.#index }, region: regionOf(lines.range(span)) },
      ...(review.contract.sections.length > 0 && { logicalLocations: [{ name: name }] }),
    };
  }

  /** Of what is wrong and the words it is about; where they stand, and what else there is, does not matter. */
  #fingerprint(finding: Finding | DraftingFinding): string {
    const about = `${finding.code}\n${this.#words(finding)}`;
    const before = this.#seen.get(about) ?? 0;
    this.#seen.set(about, before + 1);
    return hashOf(before === 0 ? about : `${about}\n${before}`);
  }

  #words(finding: Finding | DraftingFinding): string {
    if ('kind' in finding) return finding.kind === 'weak' || finding.kind === 'contrary' ? this.#folded(finding.range) : '';
    return `${finding.subject}\n${this.#folded(this.#surroundings(finding.range))}`;
  }

  #folded({ start, end }: Span): string {
    return this.#document.review.contract.text.slice(start, end).replace(/\s+/gu, ' ').trim().toLowerCase();
  }

  /** A span with what stands beside it in its paragraph or item; by itself in a heading, and where it reaches over their ends. */
  #surroundings({ start, end }: Span): Span {
    const { contract } = this.#document.review;
    const index = this.#sectionAt(start);
    const { body, origin } = contract.sections[index] ?? {};
    const range = body?.provisions[provisionIn(contract, index, start) ?? -1]?.range;
    if (range === undefined || origin === undefined || start < range.start + origin || end > range.end + origin) return { start, end };
    return { start: Math.max(range.start + origin, start - BESIDE), end: Math.min(range.end + origin, end + BESIDE) };
  }

  #sectionAt(offset: number): number {
    return sectionAt(this.#document.review.contract.sections, offset);
  }
}

/** A message in which nothing is a placeholder, and nothing that a draft says a link. */
function messageText(text: string): string {
  return text.replace(/[{}]/gu, '$&$&').replace(/\](?=\()/gu, '] ');
}

function regionOf({ start, end }: Range): Region {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A path as a URI reference: relative ones stay relative; what is a URI already stays as it is. */
export function uriOf(path: string): string {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(path)) return path;
  const parts = path.replace(/\\/gu, '/').split('/').map(encoded);
  const [first = ''] = parts;
  if (/^[a-z]%3A$/iu.test(first)) return `file:///${[first.replace('%3A', ':'), ...parts.slice(1)].join('/')}`;
  return path.startsWith('/') ? `file://${parts.join('/')}` : parts.join('/');
}

function encoded(part: string): string {
  // Half of a surrogate pair stands in no URI.
  return encodeURIComponent(part.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu, '\uFFFD'));
}
