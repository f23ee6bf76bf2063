/**
 * What figures of a contract are about: one entry for each thing that has a single limit, rate or amount in a draft.
 *
 * To add one: an id, the kind of figure, whether the figure is a maximum, who acts, and for each language the words that
 * must all be in the sentence (with the lead-in of an item), those that must not, and what stands right before or after
 * the figure. Words in `apart` tell one case of the thing from another: passages that differ in them are not compared.
 */
import type { Language } from '../contract/types.ts';
import type { FigureKind } from '../library/types.ts';

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

const MONTHLY = /month|monthly|maandelijks|maandabonnement|mensuel/iu;
const YEARLY = /annual|yearly|jaarlijks|jaarabonnement|annuel/iu;
const PER_YEAR = /(?:per|each|a) (?:contract )?year|per (?:contract)?jaar|par an(?:née)?|annual|annuel|jaarlijks/iu;
const PER_MONTH = /per month|monthly|per maand|maandelijks|par mois|mensuel/iu;
const PER_EVENT = /(?:per|each|any) (?:event|claim|incident|damage)|per (?:gebeurtenis|schade\p{L}*|incident)|par (?:sinistre|événement|incident)/iu;
const BACKUPS = /back-?ups?|reservekopie|sauvegarde/iu;
const PERSONAL = /personal|data breach|data protection|gegevensbescherming|protection des données|persoonsgegevens|datalek|caractère personnel|données personnelles|violation de données/iu;
const NO_CHANGE = /terminat|be[ëe]indig|opzeg|résili|object|bezwaar|oppos/iu;
const NOTICE_AFTER_EN = /^(?:['’]s?)?\s?(?:prior |advance |previous )?(?:written )?(?:prior |advance )?notice/iu;

export const TOPICS: readonly FigureTopic[] = [
  {
    id: 'breach-notice',
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { hint: 'breach|incident|leak', all: [/notif|inform|report|alert/iu, /(?:data|security|personal data) (?:breach|incident|leak)|breach(?:es)? of (?:personal data|security)/iu], none: /data subject|investigat|follow-?up|updates?(?!\p{L})|measures|cause/iu },
      nl: { hint: 'datalek|gegevenslek|incident|inbreuk', all: [/meld|inform|kennis|op de hoogte|ingelicht|inlicht|verwittig/iu, /datalek|gegevenslek|beveiligingsincident|veiligheidsincident|inbreuk(?:en)? (?:in verband met|op|van) (?:de )?(?:persoonsgegevens|beveiliging|veiligheid)/iu], none: /betrokkene|onderzoe|opvolg|maatregel|oorzaak/iu },
      fr: { hint: 'violation|incident|fuite', all: [/notifi|inform|signal|averti|avise|alert/iu, /violations? (?:de (?:données|la sécurité)|des données)|incidents? de sécurité|fuites? de données/iu], none: /personnes? concernée|enquêt|suivi|mesures|cause/iu },
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
      en: { hint: 'incident', all: [/notif|inform(?!ation)|alert/iu, /(?<!\p{L})incidents?(?!\p{L})/iu], none: /breach|(?:data|security) incident|data subject|investigat|follow-?up|updates?(?!\p{L})|measures|cause|resol|respon|solv|report on|restor/iu },
      nl: { hint: 'incident', all: [/meldt|melden|gemeld|informe|kennis|op de hoogte|ingelicht|verwittig/iu, /(?<!\p{L})incident(?:en)?(?!\p{L})/iu], none: /inbreuk|datalek|betrokkene|onderzoe|opvolg|maatregel|oorzaak|oplos|opgelost|herstel|reacti|reageer|verslag/iu },
      fr: { hint: 'incident', all: [/notifi|informe|signal|averti|avise|alert/iu, /(?<!\p{L})incidents?(?!\p{L})(?! de sécurité)/iu], none: /violation|incidents? de sécurité|personnes? concernée|enquêt|suivi|mesures|cause|réso|rétabl|répon|rapport/iu },
    },
  },
  {
    id: 'payment',
    kind: 'duration',
    limit: 'most',
    by: 'customer',
    words: {
      en: { all: [/(?<!\p{L})(?:pay|paid|payable|payment|due)(?!\p{L})/iu, /invoice/iu], none: /(?<!un)disput|contest(?!ed)|object|late|overdue|interest|suspend|refund|credit|terminat|remind|fail|reimburs|expens|invoices? (?:for|concerning|relating)/iu },
      nl: { all: [/betaal|betaling|betalen|voldaan|voldoe/iu, /factu/iu], none: /(?<!on|niet-)betwist|protest|bezwaar|laattijdig|achterstall|rente|intrest|interest|opschort|be[ëe]indig|niet (?:tijdig )?beta|terugbeta|aanmaning|ingebreke|uitblijven|onkosten|verzuim|factu\p{L}* (?:voor|betreffende|inzake)/iu },
      fr: { all: [/pa[iy][eé]|paiement|payable|réglée?|règlement/iu, /factur/iu], none: /(?<!non |non-)contest|retard|intérêt|suspen|résili|rembours|avoir(?!\p{L})|relance|mise en demeure|défaut|impay|frais|pénalit|factures? (?:pour|relative|concernant|finale|d['’]acompte)/iu },
    },
    apart: [/deposit|advance payment|voorschot|acompte|provision/iu, MONTHLY, YEARLY],
  },
  {
    id: 'invoice-dispute',
    kind: 'duration',
    limit: 'most',
    by: 'customer',
    words: {
      en: { all: [/disput|contest|object to/iu, /invoice/iu], none: /resolv|respond|repl/iu },
      nl: { all: [/betwist|protest|bezwaar/iu, /factu/iu], none: /antwoord|oploss/iu },
      fr: { all: [/contest|réclamation/iu, /factur/iu], none: /répon|résou/iu },
    },
  },
  {
    id: 'late-interest',
    kind: 'percentage',
    limit: 'other',
    by: 'customer',
    words: {
      en: { all: [/interest/iu, /late|overdue|unpaid|past due|default/iu], none: /points?|increased|plus|above|statutory|penalty|collection|indemnity/iu },
      nl: { all: [/rente|intrest|interest/iu, /laattijdig|te late?|achterstall|vervallen|onbetaald|niet tijdig|vervaldag/iu], none: /verhoogd|vermeerderd|punten|wettelijke|schadebeding|forfait|boete/iu },
      fr: { all: [/intérêt/iu, /retard|impay|échéance/iu], none: /major|augment|points?|taux légal|forfait|indemnit|clause pénale|recouvrement/iu },
    },
    apart: [PER_YEAR, PER_MONTH],
  },
  {
    id: 'termination-notice',
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/terminat/iu, /notice/iu], none: /breach|default|cure|remed|fail|insolv|renew|sub-?processor|chang|modif|increas|suspend|force majeure|migrat|trial|transition|invoice|pay|object|orders?(?!\p{L})|statement of work|individual|part of|end of the (?:initial |then-current |current )?term|audit/iu, after: NOTICE_AFTER_EN },
      nl: { all: [/opzeg|be[ëe]indig/iu, /opzegtermijn|opzeggingstermijn|opzegging|termijn van/iu], none: /wanprestatie|tekortkom|verzuim|ingebreke|herstel|failli|insolv|verleng|wijzig|verhog|opschort|overmacht|migrat|proef|overgang|factu|betal|bezwaar|bestel|deelopdracht|gedeelte|module|einde van (?:de )?(?:initiële |lopende |contract)|verstrijken/iu, before: /(?:opzegtermijn|opzeggingstermijn|opzegperiode|termijn) (?:\p{L}+ ){0,2}(?:van|bedraagt)(?: (?:ten minste|minstens|minimaal|tenminste))?\s$/iu },
      fr: { all: [/résili|dénon|mett(?:re|ant) fin|met(?:tent)? fin|mis fin/iu, /préavis/iu], none: /manquement|défaut|inexécution|insolv|faillite|renouvel|reconduc|modif|augment|suspen|force majeure|migrat|essai|transition|factur|paie|oppos|commande|partiel|module|terme de la période|échéance/iu, before: /préavis (?:écrit )?(?:est )?(?:de|d['’]au moins|d['’])(?: (?:au moins|minimum))?\s?$/iu },
    },
    apart: [MONTHLY, YEARLY, /(?:end|start) of|einde van|fin d/iu],
  },
  {
    id: 'non-renewal-notice',
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/renew/iu, /notice|notif|terminat/iu], none: /price|fee|increase|remind/iu, after: /^\s?(?:before|prior to|['’] (?:prior )?(?:written )?notice)/iu },
      nl: { all: [/verleng|vernieuw/iu, /opzeg|opgezeg|kennisgeving/iu], none: /prijs|tarie|verhog|herinner/iu, before: /(?:opzegtermijn|opzeggingstermijn|termijn) van(?: (?:ten minste|minstens|minimaal))?\s$/iu },
      fr: { all: [/reconduc|reconduit|renouvel/iu, /dénonc|résili|préavis/iu], none: /prix|tarif|augment|rappel/iu, before: /préavis (?:écrit )?(?:de|d['’]au moins|d['’])(?: (?:au moins|minimum))?\s?$/iu },
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
      en: { all: [/renew/iu], none: /notice (?:of )?renewal fee/iu, before: /(?:periods?|terms?) of\s$/iu },
      nl: { all: [/verlengd|vernieuwd|verlenging/iu], before: /(?:periodes?|perioden|termijn(?:en)?|duur) van(?: telkens)?\s$/iu, none: /opzeg\p{L}* van(?: \p{L}+)?\s$/iu },
      fr: { all: [/reconduit|reconduction|renouvelé/iu], before: /(?:périodes?|durées?)(?: \p{L}+)? (?:de|d['’])\s?$/iu },
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
      en: { all: [/availab|uptime/iu], none: /credit|less than|below|lower|fall|drop|under|between|penalt|comput|calculat|environment|measured over a year/iu, before: /(?:at least|least|of|is|minimum|be|target|commitment|guarantees?|available(?: for)?)\s$/iu },
      nl: { all: [/beschikba|uptime/iu], none: /krediet|credit|minder dan|lager|onder de|daal|tussen|boete|korting|bereken|omgeving/iu, before: /(?:minstens|ten minste|tenminste|minimaal|van|bedraagt|is|garandeert)\s$/iu },
      fr: { all: [/disponib/iu], none: /crédit|avoir|inférieur|moins de|dessous|entre|pénalit|baisse|calcul|environnement/iu, before: /(?:au moins|moins|de|d['’]|à|est|minimum|minimal|garantit)\s?$/iu },
    },
    apart: [PER_MONTH, PER_YEAR, /storage|opslag|stockage/iu, /network|netwerk|réseau/iu, /support|helpdesk|assistance/iu, /api(?!\p{L})/iu],
  },
  ...(['amount', 'percentage'] as const).map((kind): FigureTopic => ({
    id: `liability-cap-${kind}`,
    kind,
    limit: 'other',
    by: 'provider',
    words: {
      en: { all: [/liab/iu], none: /insur|penalt|credit/iu, before: /(?:limited to|not exceed|capped at|maximum(?: amount)? of|exceed)(?: (?:a|an|the|total|maximum|amount|aggregate|of)){0,4}\s$/iu },
      nl: { all: [/aansprakelijk/iu], none: /verzeker|boete|krediet/iu, before: /(?:beperkt tot|ten hoogste|hoogstens|maximaal|maximum|bedrag van|overschrijden|hoger dan)(?: (?:een|het|bedrag|van|maximaal|totaal)){0,4}\s$/iu },
      fr: { all: [/responsab/iu], none: /assur|pénalit|avoir(?!\p{L})/iu, before: /(?:limitée? à|plafonnée? à|excéder|dépasser|maximum de|montant de|somme de|concurrence de)(?: (?:un|une|la|montant|somme|maximal|maximum|total|de)){0,4}\s$/iu },
    },
    apart: [PER_EVENT, PER_YEAR, PERSONAL, /confiden|vertrouwelijk/iu, /bodily|lichamelijk|corporel|material|materieel|matériel/iu, /intellectu/iu, /(?<!in)direct|rechtstreeks/iu, /negligen|wilful|opzet|fout|faute|dol(?!\p{L})/iu],
  })),
  {
    id: 'deletion',
    named: true,
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { all: [/delet|eras|destroy/iu, /(?<!\p{L})(?:end|terminat|expir)/iu, /data/iu], none: /return|retriev|export|request|certif|confirm|instruct|log/iu },
      nl: { all: [/verwijder|wis(?:t|sen)|gewist|vernietig/iu, /einde|be[ëe]indig|afloop|afgelopen/iu, /gegevens|data/iu], none: /terug|export|verzoek|vraag|attest|bevestig|instruct|log/iu },
      fr: { all: [/supprim|effac|détrui|suppression/iu, /(?<!\p{L})fin(?!\p{L})|expir|cessation|terme|résiliation/iu, /données/iu], none: /restitu|récup|export|demande|certificat|attest|confirm|instruct|journa/iu },
    },
    apart: [BACKUPS, /account|rekening|compte/iu, PERSONAL, /cop(?:y|ies|ie)/iu],
  },
  {
    id: 'return-of-data',
    kind: 'duration',
    limit: 'most',
    by: 'provider',
    words: {
      en: { hint: 'return', all: [/(?<!\p{L})return/iu, /(?<!\p{L})(?:end|terminat|expir)/iu, /data/iu], none: /delet|eras|destroy|request|format|certif/iu },
      nl: { hint: 'terug', all: [/teruggegeven|geeft .{0,80}terug|teruggave|terugbezorg|bezorgt .{0,80}terug/iu, /einde|be[ëe]indig|afloop/iu, /gegevens|data/iu], none: /verwijder|wis(?:t|sen)|vernietig|verzoek|vraag|formaat/iu },
      fr: { all: [/restitu/iu, /(?<!\p{L})fin(?!\p{L})|expir|cessation|terme|résiliation/iu, /données/iu], none: /supprim|effac|détrui|demande|format/iu },
    },
    apart: [BACKUPS],
  },
  {
    id: 'sub-processor-notice',
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'sub', all: [/notif|inform|notice|announc/iu, /(?:new|additional|chang\p{L}*|engag\p{L}*|add\p{L}*|replac\p{L}*)[^.]{0,60}sub-?(?:processor|contractor)|sub-?(?:processor|contractor)s?[^.]{0,40}(?:chang|add|replac|engag)/iu], none: /object|oppos|terminat|audit/iu },
      nl: { hint: 'verwerker|aannemer', all: [/inform|kennis|meld|op de hoogte|ingelicht/iu, /(?:nieuwe?|bijkomende?|wijzig\p{L}*|vervang\p{L}*|inschakel\p{L}*|toevoeg\p{L}*)[^.]{0,60}(?:subverwerker|sub-verwerker|onderaannemer)|(?:subverwerker|sub-verwerker|onderaannemer)s?[^.]{0,40}(?:wijzig|vervang|inschakel|toevoeg|aanstel)/iu], none: /bezwaar|verzet|be[ëe]indig|opzeg/iu },
      fr: { hint: 'sous-traitant', all: [/inform|notifi|avis|averti|préavis/iu, /(?:nouve\p{L}*|chang\p{L}*|ajout\p{L}*|remplac\p{L}*|recour\p{L}*|engag\p{L}*)[^.]{0,60}sous-traitant|sous-traitants?[^.]{0,40}(?:chang|ajout|remplac|ultérieur|nouve)/iu], none: /oppos|objection|résili|violation/iu },
    },
  },
  {
    id: 'sub-processor-objection',
    kind: 'duration',
    limit: 'most',
    by: 'customer',
    words: {
      en: { hint: 'sub', all: [/object/iu, /sub-?(?:processor|contractor)/iu], none: /terminat|resolv|alternativ|good faith/iu },
      nl: { hint: 'verwerker|aannemer', all: [/bezwaar|verzet/iu, /subverwerker|sub-verwerker|onderaannemer/iu], none: /be[ëe]indig|opzeg|oploss|alternatie/iu },
      fr: { all: [/oppos|objection/iu, /sous-traitant/iu], none: /résili|solution|alternativ/iu },
    },
  },
  {
    id: 'audit-notice',
    kind: 'duration',
    limit: 'other',
    by: 'customer',
    words: {
      en: { all: [/audit|inspect/iu, /notice|notif|in advance|beforehand|announc/iu], none: /report|correct|remed|result|cost|finding|breach|suspic|incident/iu },
      nl: { all: [/audit|inspectie|controle/iu, /vooraf|voorafgaand|kennisgeving|aankondig|op voorhand/iu], none: /verslag|rapport|herstel|resulta|kosten|vaststelling|inbreuk|vermoeden|incident/iu },
      fr: { all: [/audit|inspection|contrôle sur place/iu, /préavis|préalable|à l['’]avance|averti|inform/iu], none: /rapport|correcti|remédi|résultat|coût|constat|violation|soupçon|incident/iu },
    },
  },
  {
    id: 'backup-frequency',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'up', all: [/back-?ups?|backed up/iu], none: /retain|kept|keep|stor|test|restor|delet/iu, before: /(?<!\p{L})every\s$/iu },
      nl: { hint: 'up|reservekopie', all: [/back-?up|reservekopie/iu], none: /bewaar|bewaard|test|herstel|terugge|verwijder|gewist/iu, before: /(?<!\p{L})(?:om de|elke|iedere|per)\s$/iu },
      fr: { all: [/sauvegarde/iu], none: /conserv|test|restaur|supprim|effac/iu, before: /(?:toutes les|tous les|chaque)\s$/iu },
    },
    apart: [/incremental|incrementele|incrémentale/iu, /full(?!\p{L})|volledige|complète/iu, /log(?!\p{L})|journa/iu, /config/iu],
  },
  {
    id: 'backup-retention',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'up', all: [/back-?ups?/iu, /retain|kept|keep|retention/iu], none: /after (?:the )?(?:end|termination|expiry)|delet|log(?!\p{L})|test/iu },
      nl: { hint: 'up|reservekopie', all: [/back-?up|reservekopie/iu, /bewaar|bewaard|bijgehouden/iu], none: /(?:na|bij) (?:het )?(?:einde|be[ëe]indig)|verwijder|gewist|test|log/iu },
      fr: { all: [/sauvegarde/iu, /conserv|rétention/iu], none: /(?:après|à) (?:la )?(?:fin|résiliation)|supprim|effac|test|journa/iu },
    },
    apart: [/daily|dagelijkse|quotidien/iu, /weekly|wekelijkse|hebdomadaire/iu, MONTHLY, YEARLY, /incremental|incrementele|incrémentale/iu, /full(?!\p{L})|volledige|complète/iu],
  },
  ...([
    ['rpo', /recovery point objective|(?<!\p{L})RPO(?!\p{L})/iu],
    ['rto', /recovery time objective|(?<!\p{L})RTO(?!\p{L})/iu],
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
      en: { all: [/confiden/iu, /surviv|remain|continu|appl|bound|last|keep/iu], none: /trade secret|return|destroy/iu, after: /^\s?(?:after|following|from|beyond)/iu },
      nl: { all: [/vertrouwelijk|geheimhouding/iu, /blij\p{L}*|geldt|gelden|duurt|gebonden|van kracht|tot/iu], none: /bedrijfsgehei|terug|vernietig/iu, after: /^\s?(?:na|volgend|vanaf)/iu },
      fr: { all: [/confiden|secret/iu, /surviv|demeur|reste|continu|applique|tenu|perdur/iu], none: /secret des affaires|restitu|détrui/iu, after: /^\s?(?:après|suivant|à compter|à partir)/iu },
    },
    apart: [PERSONAL],
  },
  {
    id: 'cure-period',
    kind: 'duration',
    limit: 'most',
    by: 'either',
    words: {
      en: { all: [/terminat/iu, /(?:material )?breach/iu, /(?<!\p{L})(?:cure|remed)/iu], none: /pay|data|security|invoice/iu },
      nl: { all: [/be[ëe]indig|ontbind|opzeg/iu, /tekortkom|wanprestatie|inbreuk/iu, /herstel|verhelp|verholpen|remed/iu], none: /betal|gegevens|beveilig|factu/iu },
      fr: { all: [/résili|résolution|résolu/iu, /manquement/iu, /reméd|répar|correct|mise en demeure/iu], none: /paie|données|sécurité|factur/iu },
    },
  },
  {
    id: 'change-notice',
    kind: 'duration',
    limit: 'other',
    by: 'provider',
    words: {
      en: { hint: 'terms|agreement|conditions', all: [/notif|inform|notice|announc/iu, /(?:chang|amend|modif|updat)\p{L}* (?:to |of |in )?(?:these |the |this |any )?(?:terms|agreement|conditions)/iu], none: NO_CHANGE },
      nl: { hint: 'wijziging', all: [/inform|kennis|meld|aankondig|meegedeeld|medegedeeld/iu, /wijziging\p{L}* (?:van|aan|in) (?:deze |de |onze )?(?:algemene )?(?:voorwaarden|overeenkomst)/iu], none: NO_CHANGE },
      fr: { hint: 'modification', all: [/inform|notifi|avis|préavis|averti/iu, /modifications? (?:des|aux|de) (?:présentes |ces )?(?:conditions|contrat)/iu], none: NO_CHANGE },
    },
    apart: [/price|fees?(?!\p{L})|prijs|prijzen|tarie|prix|tarif/iu, /material|substantial|adverse|wezenlijk|ingrijpend|nadel|substantiel|défavorable/iu],
  },
  {
    id: 'initial-term',
    named: true,
    kind: 'duration',
    limit: 'other',
    by: 'either',
    words: {
      en: { all: [/agreement|contract|subscription/iu, /entered into|concluded|initial (?:term|period)/iu], none: /renew|extend|service order|order form|minimum|notice|chang|modif/iu, before: /(?:term|period|duration) of\s$/iu },
      nl: { all: [/overeenkomst|contract|abonnement/iu, /aangegaan|gesloten|initiële|eerste (?:termijn|periode)/iu], none: /verleng|vernieuw|bestelbon|minimum|opzeg|wijzig/iu, before: /(?:duur|periode|termijn) van\s$/iu },
      fr: { all: [/contrat|convention|abonnement/iu, /conclue?|initiale?/iu], none: /reconduc|renouvel|bon de commande|minim|prolong|préavis|modif/iu, before: /(?:durée|période)(?: \p{L}+)? (?:de|d['’])\s?$/iu },
    },
    apart: [MONTHLY, YEARLY],
  },
];

/** Words that name nothing in particular where a figure is given: of contracts, of services, of time. */
export const GENERAL_WORDS =
  /^(?:agree|contract|contrat|conven|overeenkom|abonn|subscri|provider|supplier|processor|vendor|customer|client|controller|leveran|dienst|verwerk|klant|opdracht|afnem|prestat|fourniss|sous|trait|titulaire|hébergeur|part(?:y|ies|ij)|service|system|platform|plateforme|plate|solution|oplossing|applicati|toepassing|software|logiciel|data|gegevens|donn|all|alle|tou|avail|uptime|beschikba|disponib|back|sauvegarde|reservekopie|kopie|copie|cop(?:y|ies)|recover|point|time|objective|guarant|garand|garantie?|ensur|assur|verzeker|commit|engag|verbind|shall|will|must|made|make|makes|maakt|gemaakt|réalis|effectu|fait|font|objet|perform|tak(?:e|es|en)|least|minim|minst|moins|most|month|maand|mois|mensuel|year|jaar|annuel|année|calendar|kalender|calendaire|day|dag|jour|hour|uur|heure|every|each|elke|iedere|chaque|tout|have|has|heeft|hebben|aura|avoir|bedra|measur|gemeten|mesur|average|gemiddeld|moyenne|basis|base|time|tijd|temps|level|niveau|sla$|term|p[eé]rio|duur|durée|initial|initiële|eerste|première|renew|verleng|vernieuw|recondu|renouvel|automatic|stilzwijg|tacit|successi|opeenvolg|opvolg|enter|aange|gesloten|conclu|souscri|retain|kept|keep|bewaar|bewaard|conserv|maximum|hoogst|worden|wordt|zijn|sera|sont|être|with|from|this|that|deze|voor|door|over|under|pour|avec|dans|dont|after|thereafter|nadien|daarna|ensuite|then|further|additional|bijkomende|nouvelle|subject|notice|each|either|unless|otherwise|tenzij|anders|sauf|autrement|hours|working|telkens|gedurende|pendant|durant|during|respective|same|gelijk|dezelfde|même|zelfde|identi|tous|toutes|successive|delet|eras|destroy|verwijder|wissen|gewist|wist|apr[eè]s|leurs?|hun|zijn|their|its|vernietig|supprim|suppression|effac|détrui|end$|ends$|terminat|expir|einde|be[ëe]indig|afloop|cessation|résilia|permanent|secure|veilig|sécuris|personal|persoons|caractère|personnel|remaining|existing|resterende|bestaande|restant|existant|copies|entire|integral|intégral|following|volgend|suivant|date|latest|laatste|laat$|later|tard|within|binnen|uiterlijk|délai|process|traité|stored|opgeslagen|stock)\p{L}*$/iu;
