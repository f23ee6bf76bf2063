import type { Messages } from './types.ts';

export const en: Messages = {
  status: { met: 'met', weak: 'too weak', contrary: 'against the customer', absent: 'missing' },
  colon: ': ',

  missingClause: (clause, labels) => `${clause}: the contract has no such clause. It has to provide: ${labels.join('; ')}.`,
  missingElement: (clause, label, asks) => `${clause} – ${label}: missing. ${asks}`,
  weak: (clause, label, reasons) => `${clause} – ${label}: too weak. ${reasons.join(' ')}`.trimEnd(),
  contrary: (clause, label, reasons) => `${clause} – ${label}: against the customer. ${reasons.join(' ')}`.trimEnd(),
  alsoHere: 'This passage counts as well.',
  drafting: {
    'term-undefined': (term) => `“${term}” is written like a defined term, but the draft does not define it.`,
    'term-unused': (term) => `“${term}” is defined, but never used.`,
    'term-defined-twice': (term) => `“${term}” is defined more than once, in the same words.`,
    'term-defined-differently': (term) => `“${term}” is defined more than once, and not alike.`,
    'reference-missing': (reference) => `The draft has no ${reference}.`,
    'numbering-gap': (number, expected) => `The numbering jumps to ${number}: ${expected} is missing.`,
    'numbering-duplicate': (number) => `The number ${number} stands twice.`,
    'numbering-style': (number, usual) => `${number} is numbered unlike its neighbours (${usual}).`,
    blank: (blank) => `To be filled in: ${blank}`,
    'figures-differ': (figure, other) => `${figure} here, ${other} elsewhere, for the same thing.`,
    'figure-words-differ': (figure, other) => `The words say ${other}, the figures ${figure}.`,
    'acceptance-unused': (id) => `This accepts nothing: there is no finding ${id} here.`,
    'acceptance-without-reason': (id) => `Accepting ${id} takes a reason: because "…".`,
    'acceptance-unknown': (id, other) =>
      id === '' ? 'This comment names nothing to accept.' : other === 'accept' ? `“${id}” says nothing here: the word is “accept”.` : `There is nothing with the id ${id}${other === '' ? '.' : `; ${other}, perhaps?`}`,
  },

  policyAsks: 'What the policy asks',
  whyItMatters: 'Why it matters',
  lookFor: 'What to look for',
  missingClauses: 'Clauses the contract does not have',
  guarantees: (met, all) => `${met} of ${all} guarantees met`,
  article: (number) => `art. ${number}`,
  line: (line) => `line ${line}`,
  annex: 'Annex',

  insertClause: (clause) => `Insert the clause “${clause}”`,
  insertElement: (label) => `Insert: ${label}`,
  replace: (label) => `Replace this sentence: ${label}`,
  overrule: (label) => `Add a provision that prevails: ${label}`,
  goTo: (label, line) => `Go to line ${line}: ${label}`,
  renumber: 'Renumber the contract',

  overriding: 'Notwithstanding any other provision of this Agreement, the following applies: ',
  provider: 'the Provider',
  customer: 'the Customer',

  alsoCalled: (aliases) => `also ${aliases.map((alias) => `“${alias}”`).join(', ')}`,
  termUses: (uses) => (uses === 0 ? 'never used' : `used ${uses === 1 ? 'once' : `${uses} times`}`),
  notInDraft: (reference) => `“${reference}” is not in this draft.`,
  checkInflected: 'Inflected forms – check each',
  checkArticle: 'The article before the name may no longer fit – check each',
  nameEmpty: 'A defined term needs a name.',
  nameOnLines: 'The name of a defined term stands on one line.',
  nameWithMarks: 'The name of a defined term has no quotation marks and no Markdown in it.',
  nameTaken: (name) => `“${name}” is already a defined term of this draft.`,

  noFindings: 'Every guarantee is there.',
  total: (findings, documents) =>
    `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${documents} ${documents === 1 ? 'document' : 'documents'}`,

  accepted: 'accepted',
  accept: (label) => `Accept this deviation: ${label}…`,
  acceptNoLonger: (id) => (id === '' ? 'Remove this comment' : `Take “${id}” out of this comment`),
  reason: 'reason',
  draftingTitle: 'Drafting',
};
