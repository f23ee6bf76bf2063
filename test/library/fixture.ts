/** A small sound library, and the problems that a change to it brings. */
import { readLibrary } from '../../server/src/library/read.ts';
import type { Library } from '../../server/src/library/types.ts';

const CLAUSE = `id: audit
level: mandatory
source: "2.2.5"
headings: [audit, inspect]
elements:
  - id: audit.right
    source: "2.2.5(a)"
    by: customer
    softeners: [effort]
    none: [subcontractor]
    signals:
      - met: [audit, customer|inspect]
      - weak: [audit, duration>2d]
        reason: late
        none: []
        context: [customer]
        by: provider
        act: [inspect]
        softeners: []
        within: 12
        negated: ignore
        role: modifier
        reach: section
  - id: audit.reports
    source: "2.2.5(b)"
    signals:
      - contrary: [percentage<=99.5|amount, audit]
        reason: denied
        notUnder: [subcontractor]
        spread: section
        inDefinitions: true
        prevails: true
`;

const PROFILE = `id: house
name: {en: House rules, fr: Règles maison, nl: Huisregels}
source: {en: "Handbook, 2024", fr: "Manuel, 2024", nl: "Handboek, 2024"}
url: "https://example.org/handbook"
severities:
  mandatory: {missing: error, weak: warning, contrary: error}
  security: {missing: warning, weak: warning, contrary: warning}
  privacy: {missing: warning, weak: hint, contrary: warning}
  checklist: {missing: information, weak: off, contrary: information}
modifiers:
  - {id: effort, concepts: [effort-wording], reason: effort, place: near}
clauses: [audit]
`;

const CONCEPTS = `audit: A check by or for the customer.
inspect: To look at something on site.
customer: The party that buys.
subcontractor: Whoever works for the provider.
effort-wording: Efforts only.
`;

const LEXICONS = {
  en: 'audit: [audit*, "@inspect", "!audit trail"]\ninspect: [inspect*, visit .. premises]\ncustomer: [customer, =you]\nsubcontractor: [subcontractor]\neffort-wording: [best efforts]\n',
  fr: 'audit: [audit]\ninspect: [inspect*]\ncustomer: [client]\nsubcontractor: [sous-traitant]\neffort-wording: [meilleurs efforts]\n',
  nl: 'audit: [audit, "*controle"]\ninspect: [inspectie]\ncustomer: [klant]\nsubcontractor: [onderaannemer]\neffort-wording: [naar best vermogen]\n',
};

const REASONS = {
  en: 'effort: It is a duty of effort.\nlate: It comes late.\ndenied: It is denied.\n',
  fr: 'effort: C’est une obligation de moyens.\nlate: C’est tardif.\ndenied: C’est refusé.\n',
  nl: 'effort: Het is een inspanningsverbintenis.\nlate: Het komt laat.\ndenied: Het wordt geweigerd.\n',
};

const TEXTS = {
  en: `# Audit and *inspection*

The handbook asks for audits, see **§2.2.5**.

- and for reports.

## Why it matters

Nothing else shows what happens.

## What to look for

- Once a year only.

## Elements

### audit.right

**right to audit**

The customer may audit
at any time.

> {customer} has the right to audit {provider}'s services
> within [5 days].

### audit.reports

**audit reports**

The provider gives its reports.

> {provider} shall give its reports to {customer}.
`,
  fr: `# Audit

Le manuel demande des audits.

## Importance

Rien d’autre ne montre ce qui se passe.

## À surveiller

Une fois par an.

## Éléments

### audit.right

**droit d’audit**

Le client peut auditer\u00a0: toujours.

> {customer} a le droit d’auditer les services {de
> provider}\u00a0; {à customer} de choisir.

### audit.reports

**rapports d’audit**

Le prestataire donne ses rapports.

> {provider} donne ses rapports {à customer}.
`,
  nl: `# Audit

Het handboek vraagt audits.

## Belang

Niets anders toont wat er gebeurt.

## Aandachtspunten

Eens per jaar.

## Elementen

### audit.right

**auditrecht**

De klant mag auditen.

> {customer} heeft het recht om de diensten van {provider} te auditen.

### audit.reports

**auditverslagen**

De leverancier geeft zijn verslagen.

> {provider} geeft {customer} zijn verslagen.
`,
};

export const FILES: ReadonlyMap<string, string> = new Map([
  ['house/audit/clause.yaml', CLAUSE],
  ['house/audit/en.md', TEXTS.en],
  ['house/audit/fr.md', TEXTS.fr],
  ['house/audit/nl.md', TEXTS.nl],
  ['house/profile.yaml', PROFILE],
  ['house/reasons/en.yaml', REASONS.en],
  ['house/reasons/fr.yaml', REASONS.fr],
  ['house/reasons/nl.yaml', REASONS.nl],
  ['lexicon/concepts.yaml', CONCEPTS],
  ['lexicon/en.yaml', LEXICONS.en],
  ['lexicon/fr.yaml', LEXICONS.fr],
  ['lexicon/nl.yaml', LEXICONS.nl],
]);

export interface Outcome {
  readonly library: Library | undefined;
  /** Each as `file:line:character-line:character message`, zero-based as the loader gives them. */
  readonly problems: readonly string[];
}

export function read(files: ReadonlyMap<string, string>): Outcome {
  const { library, problems } = readLibrary(files);
  return {
    library,
    problems: problems.map(({ file, range: { start, end }, message }) => `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${message}`),
  };
}

/** Reads the library with one file replaced; without `text`, removed. */
export function readWith(path: string, text?: string): Outcome {
  const files = new Map(FILES);
  if (text === undefined) files.delete(path);
  else files.set(path, text);
  return read(files);
}

/** Reads the library with a passage of one file replaced; the passage has to be there. */
export function readChanged(path: string, passage: string, replacement: string): Outcome {
  const text = FILES.get(path) ?? '';
  if (!text.includes(passage)) throw new Error(`${path} does not hold ${passage}`);
  return readWith(path, text.replace(passage, () => replacement));
}
