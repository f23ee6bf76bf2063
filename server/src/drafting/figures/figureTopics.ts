/**
 * What figures of a contract are about: one entry for each thing that has a single limit, rate or amount in a draft.
 *
 * To add one: an id, the kind of figure, whether the figure is a maximum, who acts, and for each language the words that
 * must all be in the sentence (with the lead-in of an item), those that must not, and what stands right before or after
 * the figure; all of it is held against lower case. Words in `apart` tell one case of the thing from another: passages that differ in them are not compared.
 */
import type { Language } from '../../contract/types.ts';
import type { FigureKind } from '../../library/types.ts';

export interface TopicWords {
  readonly all: readonly RegExp[];
  /** Letters, in lower case, of which some are in every sentence that has them all, where `all` has too few words that are nothing but letters. */
  readonly hint?: string;
  readonly none?: RegExp;
  /** Ends right before the figure. */
  readonly before?: RegExp;
  /** Begins right after the figure. */
  readonly after?: RegExp;
}

export interface FigureTopic {
  readonly id: string;
  readonly kind: FigureKind;
  /** A limit that must have a word such as "within" before it; or any other figure but a maximum. */
  readonly limit: 'most' | 'other';
  /** Who acts when the sentence names nobody. */
  readonly by: 'provider' | 'customer' | 'either';
  readonly words: Readonly<Record<Language, TopicWords>>;
  readonly apart?: readonly RegExp[];
  /** A draft may have several of these, each under its own name: passages that name different things are not compared. */
  readonly named?: true;
}

const MONTHLY = /month|monthly|maandelijks|maandabonnement|mensuel/u;
const YEARLY = /annual|yearly|jaarlijks|jaarabonnement|annuel/u;
const PER_YEAR = /(?:per|each|a) (?:contract )?year|per (?:contract)?jaar|par an(?:née)?|annual|annuel|jaarlijks/u;
const PER_MONTH = /per month|monthly|per maand|maandelijks|par mois|mensuel/u;
const PER_EVENT = /(?:per|each|any) (?:event|claim|incident|damage)|per (?:gebeurtenis|schade\p{L}*|incident)|par (?:sinistre|événement|incident)/u;
const BACKUPS = /back-?ups?|reservekopie|sauvegarde/u;
const PERSONAL = /personal|data breach|data protection|gegevensbescherming|protection des données|persoonsgegevens|datalek|caractère personnel|données personnelles|violation de données/u;
const NO_CHANGE = /terminat|be[ëe]indig|opzeg|résili|object|bezwaar|oppos/u;
const NOTICE_AFTER_EN = /^(?:['’]s?)?\s?(?:prior |advance |previous )?(?:written )?(?:prior |advance )?notice/u;

export const TOPICS: readonly FigureTopic[] = [
  {
    id: 'breach-notice',
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { hint: 'breach|incident|leak', all: [/notif|inform|report|alert/u, /(?:data|security|personal data) (?:breach|incident|leak)|breach(?:es)? of (?:personal data|security)/u], none: /data subject|investigat|follow-?up|updates?(?!\p{L})|measures|cause/u },
      nl: { hint: 'datalek|gegevenslek|incident|inbreuk', all: [/meld|inform|kennis|op de hoogte|ingelicht|inlicht|verwittig/u, /datalek|gegevenslek|beveiligingsincident|veiligheidsincident|inbreuk(?:en)? (?:in verband met|op|van) (?:de )?(?:persoonsgegevens|beveiliging|veiligheid)/u], none: /betrokkene|onderzoe|opvolg|maatregel|oorzaak/u },
      fr: { hint: 'violation|incident|fuite', all: [/notifi|inform|signal|averti|avise|alert/u, /violations? (?:de (?:données|la sécurité)|des données)|incidents? de sécurité|fuites? de données/u], none: /personnes? concernée|enquêt|suivi|mesures|cause/u },
    },
    apart: [PERSONAL],
  },
  {
    // Where the draft defines what an incident is.
    id: 'incident-notice',
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { hint: 'incident', all: [/notif|inform(?!ation)|alert/u, /(?<!\p{L})incidents?(?!\p{L})/u], none: /breach|(?:data|security) incident|data subject|investigat|follow-?up|updates?(?!\p{L})|measures|cause|resol|respon|solv|report on|restor/u },
      nl: { hint: 'incident', all: [/meldt|melden|gemeld|informe|kennis|op de hoogte|ingelicht|verwittig/u, /(?<!\p{L})incident(?:en)?(?!\p{L})/u], none: /inbreuk|datalek|betrokkene|onderzoe|opvolg|maatregel|oorzaak|oplos|opgelost|herstel|reacti|reageer|verslag/u },
      fr: { hint: 'incident', all: [/notifi|informe|signal|averti|avise|alert/u, /(?<!\p{L})incidents?(?!\p{L})(?! de sécurité)/u], none: /violation|incidents? de sécurité|personnes? concernée|enquêt|suivi|mesures|cause|réso|rétabl|répon|rapport/u },
    },
  },
  {
    id: 'payment',
    kind: 'duration',
    limit: 'most',
    by: 'customer',
    words: {
      en: { all: [/(?<!\p{L})(?:pay|paid|payable|payment|due)(?!\p{L})/u, /invoice/u], none: /(?<!un)disput|contest(?!ed)|object|late|overdue|interest|suspend|refund|credit|terminat|remind|fail|reimburs|expens|invoices? (?:for|concerning|relating)/u },
      nl: { all: [/betaal|betaling|betalen|voldaan|voldoe/u, /factu/u], none: /(?<!on|niet-)betwist|protest|bezwaar|laattijdig|achterstall|rente|intrest|interest|opschort|be[ëe]indig|niet (?:tijdig )?beta|terugbeta|aanmaning|ingebreke|uitblijven|onkosten|verzuim|factu\p{L}* (?:voor|betreffende|inzake)/u },
      fr: { all: [/pa[iy][eé]|paiement|payable|réglée?|règlement/u, /factur/u], none: /(?<!non |non-)contest|retard|intérêt|suspen|résili|rembours|avoir(?!\p{L})|relance|mise en demeure|défaut|impay|frais|pénalit|factures? (?:pour|relative|concernant|finale|d['’]acompte)/u },
    },
    apart: [/deposit|advance payment|voorschot|acompte|provision/u, MONTHLY, YEARLY],
  },
  {
    id: 'invoice-dispute',
    kind: 'duration',
    limit: 'most',
    by: 'customer',
    words: {
      en: { all: [/disput|contest|object to/u, /invoice/u], none: /resolv|respond|repl/u },
      nl: { all: [/betwist|protest|bezwaar/u, /factu/u], none: /antwoord|oploss/u },
      fr: { all: [/contest|réclamation/u, /factur/u], none: /répon|résou/u },
    },
  },
  {
    id: 'late-interest',
    kind: 'percentage',
    limit: 'other',
    by: 'customer',
    words: {
      en: { all: [/interest/u, /late|overdue|unpaid|past due|default/u], none: /points?|increased|plus|above|statutory|penalty|collection|indemnity/u },
      nl: { all: [/rente|intrest|interest/u, /laattijdig|te late?|achterstall|vervallen|onbetaald|niet tijdig|vervaldag/u], none: /verhoogd|vermeerderd|punten|wettelijke|schadebeding|forfait|boete/u },
      fr: { all: [/intérêt/u, /retard|impay|échéance/u], none: /major|augment|points?|taux légal|forfait|indemnit|clause pénale|recouvrement/u },
    },
    apart: [PER_YEAR, PER_MONTH],
  },
  {
    id: 'termination-notice',
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/terminat/u, /notice/u], none: /breach|default|cure|remed|fail|insolv|renew|sub-?processor|chang|modif|increas|suspend|force majeure|migrat|trial|transition|invoice|pay|object|orders?(?!\p{L})|statement of work|individual|part of|end of the (?:initial |then-current |current )?term|audit/u, after: NOTICE_AFTER_EN },
      nl: { all: [/opzeg|be[ëe]indig/u, /opzegtermijn|opzeggingstermijn|opzegging|termijn van/u], none: /wanprestatie|tekortkom|verzuim|ingebreke|herstel|failli|insolv|verleng|wijzig|verhog|opschort|overmacht|migrat|proef|overgang|factu|betal|bezwaar|bestel|deelopdracht|gedeelte|module|einde van (?:de )?(?:initiële |lopende |contract)|verstrijken/u, before: /(?:opzegtermijn|opzeggingstermijn|opzegperiode|termijn) (?:\p{L}+ ){0,2}(?:van|bedraagt)(?: (?:ten minste|minstens|minimaal|tenminste))?\s$/u },
      fr: { all: [/résili|dénon|mett(?:re|ant) fin|met(?:tent)? fin|mis fin/u, /préavis/u], none: /manquement|défaut|inexécution|insolv|faillite|renouvel|reconduc|modif|augment|suspen|force majeure|migrat|essai|transition|factur|paie|oppos|commande|partiel|module|terme de la période|échéance/u, before: /préavis (?:écrit )?(?:est )?(?:de|d['’]au moins|d['’])(?: (?:au moins|minimum))?\s?$/u },
    },
    apart: [MONTHLY, YEARLY, /(?:end|start) of|einde van|fin d/u],
  },
  {
    id: 'non-renewal-notice',
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/renew/u, /notice|notif|terminat/u], none: /price|fee|increase|remind/u, after: /^\s?(?:before|prior to|['’] (?:prior )?(?:written )?notice)/u },
      nl: { all: [/verleng|vernieuw/u, /opzeg|opgezeg|kennisgeving/u], none: /prijs|tarie|verhog|herinner/u, before: /(?:opzegtermijn|opzeggingstermijn|termijn) van(?: (?:ten minste|minstens|minimaal))?\s$/u },
      fr: { all: [/reconduc|reconduit|renouvel/u, /dénonc|résili|préavis/u], none: /prix|tarif|augment|rappel/u, before: /préavis (?:écrit )?(?:de|d['’]au moins|d['’])(?: (?:au moins|minimum))?\s?$/u },
    },
    apart: [MONTHLY, YEARLY],
  },
  {
    id: 'renewal-term',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/renew/u], none: /notice (?:of )?renewal fee/u, before: /(?:periods?|terms?) of\s$/u },
      nl: { all: [/verlengd|vernieuwd|verlenging/u], before: /(?:periodes?|perioden|termijn(?:en)?|duur) van(?: telkens)?\s$/u, none: /opzeg\p{L}* van(?: \p{L}+)?\s$/u },
      fr: { all: [/reconduit|reconduction|renouvelé/u], before: /(?:périodes?|durées?)(?: \p{L}+)? (?:de|d['’])\s?$/u },
    },
    apart: [MONTHLY, YEARLY],
  },
  {
    id: 'availability',
    named: true,
    kind: 'percentage',
    limit: 'other',
    by: 'provider',
    words: {
      en: { all: [/availab|uptime/u], none: /credit|less than|below|lower|fall|drop|under|between|penalt|comput|calculat|environment|measured over a year/u, before: /(?:at least|least|of|is|minimum|be|target|commitment|guarantees?|available(?: for)?)\s$/u },
      nl: { all: [/beschikba|uptime/u], none: /krediet|credit|minder dan|lager|onder de|daal|tussen|boete|korting|bereken|omgeving/u, before: /(?:minstens|ten minste|tenminste|minimaal|van|bedraagt|is|garandeert)\s$/u },
      fr: { all: [/disponib/u], none: /crédit|avoir|inférieur|moins de|dessous|entre|pénalit|baisse|calcul|environnement/u, before: /(?:au moins|moins|de|d['’]|à|est|minimum|minimal|garantit)\s?$/u },
    },
    apart: [PER_MONTH, PER_YEAR, /storage|opslag|stockage/u, /network|netwerk|réseau/u, /support|helpdesk|assistance/u, /api(?!\p{L})/u],
  },
  ...(['amount', 'percentage'] as const).map((kind): FigureTopic => ({
    id: `liability-cap-${kind}`,
    kind,
    limit: 'other',
    by: 'provider',
    words: {
      en: { all: [/liab/u], none: /insur|penalt|credit/u, before: /(?:limited to|not exceed|capped at|maximum(?: amount)? of|exceed)(?: (?:a|an|the|total|maximum|amount|aggregate|of)){0,4}\s$/u },
      nl: { all: [/aansprakelijk/u], none: /verzeker|boete|krediet/u, before: /(?:beperkt tot|ten hoogste|hoogstens|maximaal|maximum|bedrag van|overschrijden|hoger dan)(?: (?:een|het|bedrag|van|maximaal|totaal)){0,4}\s$/u },
      fr: { all: [/responsab/u], none: /assur|pénalit|avoir(?!\p{L})/u, before: /(?:limitée? à|plafonnée? à|excéder|dépasser|maximum de|montant de|somme de|concurrence de)(?: (?:un|une|la|montant|somme|maximal|maximum|total|de)){0,4}\s$/u },
    },
    apart: [PER_EVENT, PER_YEAR, PERSONAL, /confiden|vertrouwelijk/u, /bodily|lichamelijk|corporel|material|materieel|matériel/u, /intellectu/u, /(?<!in)direct|rechtstreeks/u, /negligen|wilful|opzet|fout|faute|dol(?!\p{L})/u],
  })),
  {
    id: 'deletion',
    named: true,
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { all: [/delet|eras|destroy/u, /(?<!\p{L})(?:end|terminat|expir)/u, /data/u], none: /return|retriev|export|request|certif|confirm|instruct|log/u },
      nl: { all: [/verwijder|wis(?:t|sen)|gewist|vernietig/u, /einde|be[ëe]indig|afloop|afgelopen/u, /gegevens|data/u], none: /terug|export|verzoek|vraag|attest|bevestig|instruct|log/u },
      fr: { all: [/supprim|effac|détrui|suppression/u, /(?<!\p{L})fin(?!\p{L})|expir|cessation|terme|résiliation/u, /données/u], none: /restitu|récup|export|demande|certificat|attest|confirm|instruct|journa/u },
    },
    apart: [BACKUPS, /account|rekening|compte/u, PERSONAL, /cop(?:y|ies|ie)/u],
  },
  {
    id: 'return-of-data',
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { hint: 'return', all: [/(?<!\p{L})return/u, /(?<!\p{L})(?:end|terminat|expir)/u, /data/u], none: /delet|eras|destroy|request|format|certif/u },
      nl: { hint: 'terug', all: [/teruggegeven|geeft .{0,80}terug|teruggave|terugbezorg|bezorgt .{0,80}terug/u, /einde|be[ëe]indig|afloop/u, /gegevens|data/u], none: /verwijder|wis(?:t|sen)|vernietig|verzoek|vraag|formaat/u },
      fr: { all: [/restitu/u, /(?<!\p{L})fin(?!\p{L})|expir|cessation|terme|résiliation/u, /données/u], none: /supprim|effac|détrui|demande|format/u },
    },
    apart: [BACKUPS],
  },
  {
    id: 'sub-processor-notice',
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'sub', all: [/notif|inform(?!ation)|notice|announc/u, /(?:new|additional|chang\p{L}*|engag\p{L}*|add\p{L}*|replac\p{L}*)[^.]{0,60}sub-?(?:processor|contractor)|sub-?(?:processor|contractor)s?[^.]{0,40}(?:chang|add|replac|engag)/u], none: /object|oppos|terminat|audit/u },
      nl: { hint: 'verwerker|aannemer', all: [/inform(?!ati)|kennis|meld|op de hoogte|ingelicht/u, /(?:nieuwe?|bijkomende?|wijzig\p{L}*|vervang\p{L}*|inschakel\p{L}*|toevoeg\p{L}*)[^.]{0,60}(?:subverwerker|sub-verwerker|onderaannemer)|(?:subverwerker|sub-verwerker|onderaannemer)s?[^.]{0,40}(?:wijzig|vervang|inschakel|toevoeg|aanstel)/u], none: /bezwaar|verzet|be[ëe]indig|opzeg/u },
      fr: { hint: 'sous-traitant', all: [/inform(?!ati)|information préalable|notifi|avis|averti|préavis/u, /(?:nouve\p{L}*|chang\p{L}*|ajout\p{L}*|remplac\p{L}*|recour\p{L}*|engag\p{L}*)[^.]{0,60}sous-traitant|sous-traitants?[^.]{0,40}(?:chang|ajout|remplac|ultérieur|nouve)/u], none: /oppos|objection|résili|violation/u },
    },
  },
  {
    id: 'sub-processor-objection',
    kind: 'duration',
    limit: 'most',
    by: 'customer',
    words: {
      en: { hint: 'sub', all: [/object/u, /sub-?(?:processor|contractor)/u], none: /terminat|resolv|alternativ|good faith/u },
      nl: { hint: 'verwerker|aannemer', all: [/bezwaar|verzet/u, /subverwerker|sub-verwerker|onderaannemer/u], none: /be[ëe]indig|opzeg|oploss|alternatie/u },
      fr: { all: [/oppos|objection/u, /sous-traitant/u], none: /résili|solution|alternativ/u },
    },
  },
  {
    id: 'audit-notice',
    kind: 'duration',
    limit: 'other',
    by: 'customer',
    words: {
      en: { all: [/audit|inspect/u, /notice|notif|in advance|beforehand|announc/u], none: /report|correct|remed|result|cost|finding|breach|suspic|incident/u },
      nl: { all: [/audit|inspectie|controle/u, /vooraf|voorafgaand|kennisgeving|aankondig|op voorhand/u], none: /verslag|rapport|herstel|resulta|kosten|vaststelling|inbreuk|vermoeden|incident/u },
      fr: { all: [/audit|inspection|contrôle sur place/u, /préavis|préalable|à l['’]avance|averti|inform/u], none: /rapport|correcti|remédi|résultat|coût|constat|violation|soupçon|incident/u },
    },
  },
  {
    id: 'backup-frequency',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'up', all: [/back-?ups?|backed up/u], none: /retain|kept|keep|stor|test|restor|delet/u, before: /(?<!\p{L})every\s$/u },
      nl: { hint: 'up|reservekopie', all: [/back-?up|reservekopie/u], none: /bewaar|bewaard|test|herstel|terugge|verwijder|gewist/u, before: /(?<!\p{L})(?:om de|elke|iedere|per)\s$/u },
      fr: { all: [/sauvegarde/u], none: /conserv|test|restaur|supprim|effac/u, before: /(?:toutes les|tous les|chaque)\s$/u },
    },
    apart: [/incremental|incrementele|incrémentale/u, /full(?!\p{L})|volledige|complète/u, /log(?!\p{L})|journa/u, /config/u],
  },
  {
    id: 'backup-retention',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'up', all: [/back-?ups?/u, /retain|kept|keep|retention/u], none: /after (?:the )?(?:end|termination|expiry)|delet|log(?!\p{L})|test/u },
      nl: { hint: 'up|reservekopie', all: [/back-?up|reservekopie/u, /bewaar|bewaard|bijgehouden/u], none: /(?:na|bij) (?:het )?(?:einde|be[ëe]indig)|verwijder|gewist|test|log/u },
      fr: { all: [/sauvegarde/u, /conserv|rétention/u], none: /(?:après|à) (?:la )?(?:fin|résiliation)|supprim|effac|test|journa/u },
    },
    apart: [/daily|dagelijkse|quotidien/u, /weekly|wekelijkse|hebdomadaire/u, MONTHLY, YEARLY, /incremental|incrementele|incrémentale/u, /full(?!\p{L})|volledige|complète/u],
  },
  ...([
    ['rpo', /recovery point objective|(?<!\p{L})rpo(?!\p{L})/u],
    ['rto', /recovery time objective|(?<!\p{L})rto(?!\p{L})/u],
  ] as const).map(([id, name]): FigureTopic => {
    const words = { all: [name], hint: `objective|${id}` };
    return { id, named: true, kind: 'duration', limit: 'other', by: 'provider', words: { en: words, nl: words, fr: words } };
  }),
  {
    id: 'confidentiality-term',
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/confiden/u, /surviv|remain|continu|appl|bound|last|keep/u], none: /trade secret|return|destroy/u, after: /^\s?(?:after|following|from|beyond)/u },
      nl: { all: [/vertrouwelijk|geheimhouding/u, /blij\p{L}*|geldt|gelden|duurt|gebonden|van kracht|tot/u], none: /bedrijfsgehei|terug|vernietig/u, after: /^\s?(?:na|volgend|vanaf)/u },
      fr: { all: [/confiden|secret/u, /surviv|demeur|reste|continu|applique|tenu|perdur/u], none: /secret des affaires|restitu|détrui/u, after: /^\s?(?:après|suivant|à compter|à partir)/u },
    },
    apart: [PERSONAL],
  },
  {
    id: 'cure-period',
    kind: 'duration',
    limit: 'most',
    by: 'either',
    words: {
      en: { all: [/terminat/u, /(?:material )?breach/u, /(?<!\p{L})(?:cure|remed)/u], none: /pay|data|security|invoice/u },
      nl: { all: [/be[ëe]indig|ontbind|opzeg/u, /tekortkom|wanprestatie|inbreuk/u, /herstel|verhelp|verholpen|remed/u], none: /betal|gegevens|beveilig|factu/u },
      fr: { all: [/résili|résolution|résolu/u, /manquement/u, /reméd|répar|correct|mise en demeure/u], none: /paie|données|sécurité|factur/u },
    },
  },
  {
    id: 'change-notice',
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'terms|agreement|conditions', all: [/notif|inform|notice|announc/u, /(?:chang|amend|modif|updat)\p{L}* (?:to |of |in )?(?:these |the |this |any )?(?:terms|agreement|conditions)/u], none: NO_CHANGE },
      nl: { hint: 'wijziging', all: [/inform|kennis|meld|aankondig|meegedeeld|medegedeeld/u, /wijziging\p{L}* (?:van|aan|in) (?:deze |de |onze )?(?:algemene )?(?:voorwaarden|overeenkomst)/u], none: NO_CHANGE },
      fr: { hint: 'modification', all: [/inform|notifi|avis|préavis|averti/u, /modifications? (?:des|aux|de) (?:présentes |ces )?(?:conditions|contrat)/u], none: NO_CHANGE },
    },
    apart: [/price|fees?(?!\p{L})|prijs|prijzen|tarie|prix|tarif/u, /material|substantial|adverse|wezenlijk|ingrijpend|nadel|substantiel|défavorable/u],
  },
  {
    id: 'initial-term',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/agreement|contract|subscription/u, /entered into|concluded|initial (?:term|period)/u], none: /renew|extend|service order|order form|minimum|notice|chang|modif/u, before: /(?:term|period|duration) of\s$/u },
      nl: { all: [/overeenkomst|contract|abonnement/u, /aangegaan|gesloten|initiële|eerste (?:termijn|periode)/u], none: /verleng|vernieuw|bestelbon|minimum|opzeg|wijzig/u, before: /(?:duur|periode|termijn) van\s$/u },
      fr: { all: [/contrat|convention|abonnement/u, /conclue?|initiale?/u], none: /reconduc|renouvel|bon de commande|minim|prolong|préavis|modif/u, before: /(?:durée|période)(?: \p{L}+)? (?:de|d['’])\s?$/u },
    },
    apart: [MONTHLY, YEARLY],
  },
];

/** Words that name nothing in particular where a figure is given: of contracts, of services, of time. */
export const GENERAL_WORDS =
  /^(?:agree|contract|contrat|conven|overeenkom|abonn|subscri|provider|supplier|processor|vendor|customer|client|controller|leveran|dienst|verwerk|klant|opdracht|afnem|prestat|fourniss|sous|trait|titulaire|hébergeur|part(?:y|ies|ij)|service|system|platform|plateforme|plate|solution|oplossing|applicati|toepassing|software|logiciel|data|gegevens|donn|all|alle|tou|avail|uptime|beschikba|disponib|back|sauvegarde|reservekopie|kopie|copie|cop(?:y|ies)|recover|point|time|objective|guarant|garand|garantie?|ensur|assur|verzeker|commit|engag|verbind|shall|will|must|made|make|makes|maakt|gemaakt|réalis|effectu|fait|font|objet|perform|tak(?:e|es|en)|least|minim|minst|moins|most|month|maand|mois|mensuel|year|jaar|annuel|année|calendar|kalender|calendaire|day|dag|jour|hour|uur|heure|every|each|elke|iedere|chaque|tout|have|has|heeft|hebben|aura|avoir|bedra|measur|gemeten|mesur|average|gemiddeld|moyenne|basis|base|time|tijd|temps|level|niveau|sla$|term|p[eé]rio|duur|durée|initial|initiële|eerste|première|renew|verleng|vernieuw|recondu|renouvel|automatic|stilzwijg|tacit|successi|opeenvolg|opvolg|enter|aange|gesloten|conclu|souscri|retain|kept|keep|bewaar|bewaard|conserv|maximum|hoogst|worden|wordt|zijn|sera|sont|être|with|from|this|that|deze|voor|door|over|under|pour|avec|dans|dont|after|thereafter|nadien|daarna|ensuite|then|further|additional|bijkomende|nouvelle|subject|notice|each|either|unless|otherwise|tenzij|anders|sauf|autrement|hours|working|telkens|gedurende|pendant|durant|during|respective|same|gelijk|dezelfde|même|zelfde|identi|tous|toutes|successive|delet|eras|destroy|verwijder|wissen|gewist|wist|apr[eè]s|leurs?|hun|zijn|their|its|vernietig|supprim|suppression|effac|détrui|end$|ends$|terminat|expir|einde|be[ëe]indig|afloop|cessation|résilia|permanent|secure|veilig|sécuris|personal|persoons|caractère|personnel|remaining|existing|resterende|bestaande|restant|existant|copies|entire|integral|intégral|following|volgend|suivant|date|latest|laatste|laat$|later|tard|within|binnen|uiterlijk|délai|process|traité|stored|opgeslagen|stock)\p{L}*$/u;
