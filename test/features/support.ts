import { parseContract } from '../../server/src/contract/contract.ts';
import type { Contract, Language, Span } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { changedText } from '../../server/src/features/support/edits.ts';
import type { Change } from '../../server/src/features/support/edits.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import type { Clause, ClauseText, Library, Localised } from '../../server/src/library/types.ts';
import { Lines } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import { findingsOf } from '../../server/src/review/findings.ts';
import type { Evidence, Finding, Review, Verdict } from '../../server/src/review/types.ts';

function texts(title: string, elements: readonly (readonly [id: string, label: string, template: string])[]): ClauseText {
  return {
    title,
    explanation: `Explanation of ${title}.`,
    why: `Why of ${title}.`,
    lookFor: `- Look for ${title}.`,
    elements: Object.fromEntries(
      elements.map(([id, label, template]) => [id, { label, asks: `Asks for ${label}.`, template }]),
    ),
  };
}

function clause(id: string, source: string, localised: Localised<ClauseText>): Clause {
  return {
    id,
    level: 'mandatory',
    source,
    headings: [],
    texts: localised,
    elements: Object.keys(localised.en.elements).map((element) => ({ id: element, source: `${source}(a)`, signals: [] })),
  };
}

const AUDIT = clause('audit', '2.2.5', {
  en: texts('Audit', [
    ['audit.right', 'right to audit', '{customer} may audit {provider}. {provider} shall answer within [10 days].'],
    ['audit.report', 'audit reports', '{provider} shall send the report to {customer}.'],
  ]),
  fr: texts('Audit', [
    ['audit.right', 'droit d’audit', 'Les locaux {de provider} sont ouverts {à customer} pendant [10 jours].'],
    ['audit.report', 'rapports d’audit', '{provider} transmet le rapport {à customer}.'],
  ]),
  nl: texts('Audit', [
    ['audit.right', 'auditrecht', '{customer} mag een audit uitvoeren bij {provider} binnen [10 dagen].'],
    ['audit.report', 'auditverslagen', '{provider} bezorgt het verslag aan {customer}.'],
  ]),
});

const CONTINUITY = clause('continuity', '2.2.2', {
  en: texts('Continuity', [['continuity.backup', 'backups', '{provider} shall make a backup every [24 hours].']]),
  fr: texts('Continuité', [['continuity.backup', 'sauvegardes', '{provider} réalise une sauvegarde toutes les [24 heures].']]),
  nl: texts('Continuïteit', [['continuity.backup', 'back-ups', '{provider} maakt om de [24 uur] een back-up.']]),
});

const RETURN = clause('return', '2.2.3', {
  en: texts('Return of data', [['return.data', 'return of the data', '{provider} shall return the data of {customer}.']]),
  fr: texts('Restitution', [['return.data', 'restitution des données', '{provider} restitue les données {de customer}.']]),
  nl: texts('Teruggave', [['return.data', 'teruggave van de gegevens', '{provider} geeft de gegevens terug aan {customer}.']]),
});

function inEachLanguage<T>(value: T): Localised<T> {
  return { en: value, fr: value, nl: value };
}

/** A library of three clauses in the order continuity, return, audit. */
export const LIBRARY: Library = {
  profile: {
    id: 'test-profile',
    name: inEachLanguage('Test profile'),
    source: inEachLanguage('Test policy'),
    url: 'https://policy.example/text',
    severities: {
      mandatory: { missing: 'error', weak: 'warning', contrary: 'error' },
      security: { missing: 'warning', weak: 'warning', contrary: 'warning' },
      privacy: { missing: 'warning', weak: 'warning', contrary: 'warning' },
      checklist: { missing: 'information', weak: 'information', contrary: 'information' },
    },
    modifiers: [],
    clauses: ['continuity', 'return', 'audit'],
  },
  clauses: [CONTINUITY, RETURN, AUDIT],
  lexicons: inEachLanguage({}),
  reasons: {
    en: { 'yearly-cap': 'Only once a year.', excluded: 'Audits are excluded.' },
    fr: { 'yearly-cap': 'Une seule fois par an.', excluded: 'Les audits sont exclus.' },
    nl: { 'yearly-cap': 'Slechts één keer per jaar.', excluded: 'Audits zijn uitgesloten.' },
  },
};

/** What a test says of an element: its status and the words of the draft that decide it. */
export interface Decision {
  readonly status: 'met' | 'weak' | 'contrary';
  readonly quote: string;
  readonly reason?: string;
}

export interface Case {
  /** Element id -> decision; the others are absent. */
  readonly decisions?: Readonly<Record<string, Decision>>;
  /** Clause id -> title of its section. */
  readonly clauses?: Readonly<Record<string, string>>;
  readonly language?: Language;
}

export const URI = 'file:///drafts/contract.md';

/** A draft with a hand-made review of a really parsed text. */
export function draftOf(text: string, { decisions = {}, clauses = {}, language = 'en' }: Case = {}): Draft {
  const contract = parseContract(text);
  const verdicts = LIBRARY.clauses.flatMap((each) =>
    each.elements.map((element) => verdictOf(contract, each.id, element.id, decisions[element.id])),
  );
  const sectionOfClause = Object.fromEntries(
    Object.entries(clauses).map(([id, title]) => [id, sectionTitled(contract, title)]),
  );
  const findings = findingsOf(contract, LIBRARY, verdicts, sectionOfClause, {});
  const review: Review = { contract, verdicts, findings, sectionOfClause, accepted: [] };
  const drafting = readDrafting(contract);
  return { uri: URI, version: 1, lines: new Lines(text), library: LIBRARY, review, drafting, words: new Words(LIBRARY, language) };
}

function verdictOf(contract: Contract, clauseId: string, element: string, decision: Decision | undefined): Verdict {
  if (decision === undefined) return { element, clause: clauseId, status: 'absent', reasons: [], evidence: [] };
  const { status, quote, reason } = decision;
  const range = spanOf(contract.text, quote);
  const section = contract.sections.findIndex((each) => each.range.start <= range.start && range.start < each.range.end);
  const evidence: Evidence = { range, text: quote, section, status, ...(reason !== undefined && { reason }) };
  return { element, clause: clauseId, status, reasons: reason === undefined ? [] : [reason], evidence: [evidence] };
}

function sectionTitled(contract: Contract, title: string): number {
  const index = contract.sections.findIndex((section) => section.heading?.title.text.includes(title));
  if (index < 0) throw new Error(`no section "${title}"`);
  return index;
}

export function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in the text`);
  return { start, end: start + quote.length };
}

export function findingOf(draft: Draft, code: string): Finding {
  const finding = draft.review.findings.find((each) => each.code === code);
  if (finding === undefined) throw new Error(`no finding ${code}`);
  return finding;
}

export function applied(text: string, changes: Change | readonly Change[]): string {
  return changedText(text, changes);
}
