import type { Messages } from './types.ts';

export const nl: Messages = {
  status: { met: 'voldaan', weak: 'te zwak', contrary: 'in het nadeel van de klant', absent: 'ontbreekt' },
  colon: ': ',

  missingClause: (clause, labels) =>
    `${clause}: deze clausule ontbreekt in de overeenkomst. Zij moet het volgende regelen: ${labels.join('; ')}.`,
  missingElement: (clause, label, asks) => `${clause} – ${label}: ontbreekt. ${asks}`,
  weak: (clause, label, reasons) => `${clause} – ${label}: te zwak. ${reasons.join(' ')}`.trimEnd(),
  contrary: (clause, label, reasons) => `${clause} – ${label}: in het nadeel van de klant. ${reasons.join(' ')}`.trimEnd(),
  alsoHere: 'Ook deze passage telt mee.',
  drafting: {
    'term-undefined': (term) => `“${term}” staat er als een gedefinieerd begrip, maar het ontwerp definieert het niet.`,
    'term-unused': (term) => `“${term}” is gedefinieerd, maar wordt nergens gebruikt.`,
    'term-defined-twice': (term) => `“${term}” is meer dan eens gedefinieerd, in dezelfde bewoordingen.`,
    'term-defined-differently': (term) => `“${term}” is meer dan eens gedefinieerd, en niet gelijkluidend.`,
    'reference-missing': (reference) => `Verwijzing zonder doel: “${reference}” staat niet in het ontwerp.`,
    'numbering-gap': (number, expected) => `De nummering springt naar ${number}: ${expected} ontbreekt.`,
    'numbering-duplicate': (number) => `Het nummer ${number} komt tweemaal voor.`,
    'numbering-style': (number, usual) => `${number} is anders genummerd dan wat ernaast staat (${usual}).`,
    blank: (blank) => `Nog in te vullen: ${blank}`,
    'figures-differ': (figure, other) => `Hier ${figure}, elders ${other}, voor hetzelfde.`,
    'figure-words-differ': (figure, other) => `In woorden ${other}, in cijfers ${figure}.`,
    'acceptance-unused': (id) => `Hiermee wordt niets aanvaard: er is hier geen bevinding ${id}.`,
    'acceptance-without-reason': (id) => `Om ${id} te aanvaarden is een reden nodig: because "…".`,
    'acceptance-unknown': (id, other) =>
      id === '' ? 'Deze opmerking noemt niets om te aanvaarden.' : other === 'accept' ? `“${id}” zegt hier niets: het woord is “accept”.` : `Er is niets met de id ${id}${other === '' ? '.' : `; misschien ${other}?`}`,
  },

  policyAsks: 'Wat de beleidslijn vraagt',
  whyItMatters: 'Waarom dit belangrijk is',
  lookFor: 'Waarop te letten',
  missingClauses: 'Clausules die in de overeenkomst ontbreken',
  guarantees: (met, all) => `${met} van ${all} waarborgen voldaan`,
  article: (number) => `art. ${number}`,
  line: (line) => `regel ${line}`,
  annex: 'bijlage',

  insertClause: (clause) => `De clausule “${clause}” invoegen`,
  insertElement: (label) => `Invoegen: ${label}`,
  replace: (label) => `Deze zin vervangen: ${label}`,
  overrule: (label) => `Een bepaling toevoegen die voorrang heeft: ${label}`,
  goTo: (label, line) => `Naar regel ${line}: ${label}`,
  renumber: 'Het contract hernummeren',

  overriding: 'Niettegenstaande elke andere bepaling van deze overeenkomst geldt het volgende: ',
  provider: 'de Leverancier',
  customer: 'de Klant',

  alsoCalled: (aliases) => `ook ${aliases.map((alias) => `“${alias}”`).join(', ')}`,
  termUses: (uses) => (uses === 0 ? 'nergens gebruikt' : `${uses} keer gebruikt`),
  notInDraft: (reference) => `“${reference}” komt in dit ontwerp niet voor.`,
  checkInflected: 'Verbogen vormen – één voor één na te kijken',
  checkArticle: 'Het lidwoord ervoor past misschien niet meer – één voor één na te kijken',
  nameEmpty: 'Een gedefinieerde term heeft een naam nodig.',
  nameOnLines: 'De naam van een gedefinieerde term staat op één regel.',
  nameWithMarks: 'De naam van een gedefinieerde term bevat geen aanhalingstekens en geen Markdown.',
  nameTaken: (name) => `“${name}” is al een gedefinieerde term in dit ontwerp.`,

  noFindings: 'Alle waarborgen zijn aanwezig.',
  total: (findings, documents) =>
    `${findings} ${findings === 1 ? 'bevinding' : 'bevindingen'} in ${documents} ${documents === 1 ? 'document' : 'documenten'}`,

  accepted: 'aanvaard',
  accept: (label) => `Deze afwijking aanvaarden: ${label}…`,
  acceptNoLonger: (id) => (id === '' ? 'Deze opmerking verwijderen' : `“${id}” uit deze opmerking schrappen`),
  reason: 'reden',
  draftingTitle: 'Redactie',
};
