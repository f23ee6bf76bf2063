import type { Messages } from './types.ts';

/** No-break spaces stand before `:` and inside guillemets, as French typography asks. */
export const fr: Messages = {
  // Words that take neither gender nor number: they follow labels of every kind.
  status: { met: 'conforme', weak: 'trop faible', contrary: 'défavorable au client', absent: 'introuvable' },
  colon: '\u00a0: ',

  missingClause: (clause, labels) =>
    `${clause}\u00a0: le contrat ne contient pas cette clause. Elle doit prévoir\u00a0: ${labels.join('\u00a0; ')}.`,
  missingElement: (clause, label, asks) => `${clause} – ${label}\u00a0: introuvable. ${asks}`,
  weak: (clause, label, reasons) => `${clause} – ${label}\u00a0: trop faible. ${reasons.join(' ')}`.trimEnd(),
  contrary: (clause, label, reasons) =>
    `${clause} – ${label}\u00a0: défavorable au client. ${reasons.join(' ')}`.trimEnd(),
  alsoHere: 'Ce passage est également pris en compte.',
  drafting: {
    'term-undefined': (term) => `«\u00a0${term}\u00a0» est écrit comme un terme défini, mais le projet ne le définit pas.`,
    'term-unused': (term) => `«\u00a0${term}\u00a0» est défini, mais n’est jamais utilisé.`,
    'term-defined-twice': (term) => `«\u00a0${term}\u00a0» est défini plusieurs fois, dans les mêmes termes.`,
    'term-defined-differently': (term) => `«\u00a0${term}\u00a0» est défini plusieurs fois, de manières différentes.`,
    'reference-missing': (reference) => `Renvoi sans objet\u00a0: «\u00a0${reference}\u00a0» n’existe pas dans le projet.`,
    'numbering-gap': (number, expected) => `La numérotation passe directement au ${number}\u00a0: il manque le ${expected}.`,
    'numbering-duplicate': (number) => `Le numéro ${number} figure deux fois.`,
    'numbering-style': (number, usual) => `${number} n’est pas numéroté comme ses voisins (${usual}).`,
    blank: (blank) => `À compléter\u00a0: ${blank}`,
    'figures-differ': (figure, other) => `${figure} ici, ${other} ailleurs, pour la même chose.`,
    'figure-words-differ': (figure, other) => `En lettres\u00a0: ${other}\u00a0; en chiffres\u00a0: ${figure}.`,
    'acceptance-unused': (id) => `Cette acceptation est sans objet\u00a0: il n’y a pas de constat ${id} ici.`,
    'acceptance-without-reason': (id) => `L’acceptation de ${id} doit être motivée\u00a0: because "…".`,
    'acceptance-unknown': (id, other) =>
      id === ''
        ? 'Ce commentaire ne désigne rien à accepter.'
        : other === 'accept'
          ? `«\u00a0${id}\u00a0» ne veut rien dire ici\u00a0: le mot est «\u00a0accept\u00a0».`
          : `L’identifiant ${id} n’existe pas${other === '' ? '.' : `\u00a0; peut-être ${other}\u00a0?`}`,
  },

  policyAsks: 'Ce que demande la politique',
  whyItMatters: 'Pourquoi c’est important',
  lookFor: 'Points d’attention',
  missingClauses: 'Clauses que le contrat ne contient pas',
  guarantees: (met, all) => `${met} ${met > 1 ? 'garanties conformes' : 'garantie conforme'} sur ${all}`,
  article: (number) => `art. ${number}`,
  line: (line) => `ligne ${line}`,
  annex: 'annexe',

  insertClause: (clause) => `Insérer la clause «\u00a0${clause}\u00a0»`,
  insertElement: (label) => `Insérer\u00a0: ${label}`,
  replace: (label) => `Remplacer cette phrase\u00a0: ${label}`,
  overrule: (label) => `Ajouter une disposition qui prévaut\u00a0: ${label}`,
  goTo: (label, line) => `Aller à la ligne ${line}\u00a0: ${label}`,
  renumber: 'Renuméroter le contrat',

  overriding: 'Nonobstant toute autre disposition du présent contrat, il est convenu ce qui suit\u00a0: ',
  provider: 'le Prestataire',
  customer: 'le Client',

  alsoCalled: (aliases) => `ou ${aliases.map((alias) => `«\u00a0${alias}\u00a0»`).join(', ')}`,
  termUses: (uses) => (uses === 0 ? 'jamais utilisé' : `utilisé ${uses} fois`),
  notInDraft: (reference) => `«\u00a0${reference}\u00a0» n’existe pas dans le projet.`,
  checkInflected: 'Formes fléchies – à vérifier une à une',
  checkArticle: 'L’article qui précède ne convient peut-être plus – à vérifier un à un',
  nameEmpty: 'Un terme défini doit porter un nom.',
  nameOnLines: 'Le nom d’un terme défini tient sur une seule ligne.',
  nameWithMarks: 'Le nom d’un terme défini ne contient ni guillemets ni balises Markdown.',
  nameTaken: (name) => `«\u00a0${name}\u00a0» est déjà un terme défini dans ce projet.`,

  noFindings: 'Toutes les garanties y figurent.',
  total: (findings, documents) =>
    `${findings} ${findings > 1 ? 'constats' : 'constat'} dans ${documents} ${documents > 1 ? 'documents' : 'document'}`,

  accepted: 'accepté',
  accept: (label) => `Accepter cet écart\u00a0: ${label}…`,
  acceptNoLonger: (id) => (id === '' ? 'Supprimer ce commentaire' : `Retirer «\u00a0${id}\u00a0» de ce commentaire`),
  reason: 'motif',
  draftingTitle: 'Rédaction',
};
