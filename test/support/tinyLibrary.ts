import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import { readLibrary } from '../../server/src/library/read.ts';
import type { Library } from '../../server/src/library/types.ts';

const CONCEPTS = `
provider: x
customer: x
subcontractor: x
negation: x
permission: x
obligation: x
defines: x
overriding: x
data: x
account: x
staff: x
effort-wording: x
fee-wording: x
audit: x
yearly: x
excluded: x
notify: x
breach: x
promptly: x
delete: x
backups: x
certificate: x
retain: x
`;

const LEXICONS = {
  en: `
provider: [provider, supplier]
customer: [customer, client]
subcontractor: [subcontractor, sub-processor]
negation: ["=not", "=no", "=never", "!not later than", "!no later than"]
permission: [may, can, entitled to]
obligation: [shall, must, undertake*, required to]
defines: [mean]
overriding: [notwithstanding any other provision]
data: [data]
account: [account]
staff: [staff]
effort-wording: [best efforts, endeavour to]
fee-wording: [at expense, for a fee]
audit: ["audit*", inspection, "!audit trail"]
yearly: [once year, every year]
excluded: [excluded]
notify: [notify, inform, notification]
breach: [breach, incident]
promptly: [promptly, without delay]
delete: [delete, destroy]
backups: [back-up]
certificate: [certificate, confirm .. writing]
retain: [retain, keep]
`,
  fr: `
provider: [prestataire, fournisseur]
customer: [client]
subcontractor: [sous-traitant, sous-traitant ultérieur]
negation: ["=pas", "=jamais", "=aucun", "=sans", "!pas plus tard", "!sans délai"]
permission: ["=peut", "=peuvent", "=a droit"]
obligation: ["=doit", "=doivent", "s engag*", est tenu]
defines: ["=désigne"]
overriding: [nonobstant toute autre disposition]
data: ["=données"]
account: ["=compte"]
staff: ["=personnel"]
effort-wording: [meilleurs efforts, "s efforc*"]
fee-wording: [frais du client, moyennant paiement]
audit: ["audit*", inspection]
yearly: [une fois par an, chaque année]
excluded: ["exclu*"]
notify: ["notifi*", "inform*", "!informati*"]
breach: [violation, incident]
promptly: [sans délai, immédiatement]
delete: ["effac*", "détrui*"]
backups: [sauvegarde]
certificate: [attestation, "confirme* .. écrit"]
retain: ["conserv*"]
`,
  nl: `
provider: [leverancier, dienstverlener]
customer: [klant]
subcontractor: ["onderaannemer*", subverwerker]
negation: ["=niet", "=geen", "=nooit", "=zonder", "!niet later dan", "!zonder vertraging"]
permission: ["=mag", "=mogen", "=kan"]
obligation: ["=moet", "=zal", "=dient", verbindt zich]
defines: ["=betekent"]
overriding: [ongeacht enige andere bepaling]
data: ["*gegevens"]
account: ["account*"]
staff: ["personeel*"]
effort-wording: ["inspanning*", beste vermogen]
fee-wording: [op kosten, tegen betaling]
audit: ["audit*", inspectie]
yearly: [één keer per jaar, elk jaar]
excluded: ["=uitgesloten"]
notify: ["meld*", "=gemeld", op de hoogte]
breach: [inbreuk, incident]
promptly: [onverwijld, zonder vertraging]
delete: ["vernietig*", "wis*", "=gewist"]
backups: [back-up]
certificate: ["attest*", "bevestigt .. schriftelijk"]
retain: ["bewaar*"]
`,
};

const PROFILE = `
id: tiny
name: {en: Tiny, fr: Petite, nl: Klein}
source: {en: Policy, fr: Politique, nl: Beleid}
url: https://policy.example/
severities:
  mandatory: {missing: error, weak: warning, contrary: error}
  security: {missing: warning, weak: information, contrary: warning}
  privacy: {missing: information, weak: hint, contrary: warning}
  checklist: {missing: hint, weak: "off", contrary: information}
modifiers:
  - {id: effort, concepts: [effort-wording], reason: effort, place: near}
  - {id: permission, concepts: [permission], reason: permission, place: governing}
  - {id: fee, concepts: [fee-wording], reason: fee, place: provision}
`;

const REASONS = ['effort', 'permission', 'fee', 'denied', 'excluded', 'yearly-cap', 'too-late', 'no-term', 'kept'].map((key) => `${key}: x`).join('\n');

/**
 * A library with some two dozen concepts in three languages, the modifiers `effort` (near), `permission`
 * (governing) and `fee` (provision), and the clauses that are given.
 *
 * @param clauses texts of `clause.yaml`
 */
export function tinyLibrary(...clauses: readonly string[]): Library {
  const parsed = clauses.map((clause) => parse(clause) as { id: string; elements: { id: string }[] });
  const files = new Map([
    ['lexicon/concepts.yaml', CONCEPTS],
    ['tiny/profile.yaml', `${PROFILE}clauses: [${parsed.map(({ id }) => id).join(', ')}]\n`],
  ]);
  for (const language of LANGUAGES) {
    files.set(`lexicon/${language}.yaml`, LEXICONS[language]);
    files.set(`tiny/reasons/${language}.yaml`, REASONS);
    for (const { id, elements } of parsed) files.set(`tiny/${id}/${language}.md`, clauseText(id, elements.map((element) => element.id)));
  }
  parsed.forEach(({ id }, index) => files.set(`tiny/${id}/clause.yaml`, clauses[index] ?? ''));
  const { library, problems } = readLibrary(files);
  assert.deepEqual(problems, []);
  assert.ok(library !== undefined);
  return library;
}

function clauseText(title: string, elements: readonly string[]): string {
  const blocks = elements.map((id) => `### ${id}\n\n**${id}**\n\nAsks.\n\n> Template.\n`);
  return `# ${title}\n\nExplanation.\n\n## Why\n\nWhy.\n\n## Look\n\nLook.\n\n## Elements\n\n${blocks.join('\n')}`;
}

/** A library of one clause `rule` with one element `rule.element`, which has these signals (lines of YAML). */
export function ruleLibrary(...signals: readonly string[]): Library {
  return tinyLibrary(`
id: rule
level: mandatory
source: "1"
headings: [excluded]
elements:
  - id: rule.element
    source: "1(a)"
    signals:
${signals.map((signal) => `      - {${signal}}`).join('\n')}
`);
}

/** The clause library of the larger tests: audit (mandatory), breach (privacy) and deletion (security). */
export const TINY: Library = tinyLibrary(
  `
id: audit
level: mandatory
source: "1"
headings: [audit]
elements:
  - id: audit.right
    source: "1(a)"
    signals:
      - {met: [audit, customer, permission], none: [subcontractor], softeners: [effort, fee], negated: contrary}
      - {weak: [audit, yearly], role: modifier, reach: section, reason: yearly-cap}
      - {contrary: [audit, excluded], role: fallback, reason: excluded}
  - id: audit.subcontractors
    source: "1(b)"
    signals:
      - {met: [audit, subcontractor], by: customer}
`,
  `
id: breach
level: privacy
source: "2"
headings: [breach, notify]
elements:
  - id: breach.duty
    source: "2(a)"
    signals:
      - {met: [notify, breach], by: provider, softeners: [effort, permission], negated: contrary}
  - id: breach.deadline
    source: "2(b)"
    signals:
      - {met: [notify, duration<=48h], context: [breach], by: provider}
      - {weak: [notify, duration>48h], context: [breach], by: provider, reason: too-late}
      - {weak: [notify, promptly], context: [breach], by: provider, role: fallback, reason: no-term}
`,
  `
id: deletion
level: security
source: "3"
headings: [delete]
elements:
  - id: deletion.data
    source: "3(a)"
    signals:
      - {met: [delete, data], by: provider, softeners: [effort]}
  - id: deletion.certificate
    source: "3(b)"
    signals:
      - {met: [certificate], context: [delete]}
`,
);
