/** Whether a reference leads to a law or to another document, as far as the words around it tell. */

/**
 * `inside`: the words say that it is this draft ("of this Agreement", "below"). `plain`: they say nothing.
 * `doubtful`: they speak of a law or another document without tying the reference to it. `outside`: they tie it.
 */
export type Standing = 'inside' | 'plain' | 'doubtful' | 'outside';

export interface Context {
  readonly standing: Standing;
  /** The document that it names, in lower case, where that could be this draft: "agreement", "algemene voorwaarden". */
  readonly document: string | undefined;
  /** Of a plain one: whether it is doubtful after all. That takes long to tell, and matters only where the reference leads nowhere. */
  readonly isDoubtful?: () => boolean;
}

/**
 * Letters of the languages that drafts are written in, for patterns that ignore case: `\p{L}` costs these some ten
 * times as much to compile.
 */
const LETTERS = 'a-zªºß-öø-ɏ';

/** Abbreviations of laws, and of kinds of law as Belgian, French and Dutch lawyers write them. */
const LAW_NAMES =
  'EU GDPR|UK GDPR|GDPR|RGPD|AVG|UAVG|DSGVO|DS-GVO|BDSG|CCPA|CPRA|HIPAA|DORA|NIS ?2|eIDAS|LIL|KVKK|LGPD|PIPEDA|FADP|DPA 2018|DMCA|U\\.?S\\.?C\\.?|C\\.F\\.R\\.|CFR|UCITA|CISG|N?BW|B\\.W\\.|OBW|WER|CDE|Ger\\.W\\.|Sw\\.|C\\. ?civ\\.?|C\\. ?jud\\.?|C\\. ?pén\\.?|W\\.Venn\\.?|WVV|CSA|CPI|CPC|Sv|Sr|Rv|Awb|Wbp|Tw|TFEU|VWEU|TFUE|BGB|HGB|StGB|TTDSG|TMG|TKG|AktG|Working Party|Data Protection Working|SCCs?|EU SCCs|CCT|MCC';
const LAW_NOUNS =
  `regulation|directive|act|acts|law|laws|code|statute|statutes|constitution|treaty|convention on|decree|order in council|verordening|richtlijn|wet|wetten|wetboek|besluit|decreet|ordonnantie|grondwet|verdrag|loi|lois|code|règlement|reglement \\(EU\\)|directive|décret|arrêté|ordonnance|constitution|traité|convention européenne|uitvoeringsbesluit|uitvoeringswet|wetgeving|[${LETTERS}]*-?grundverordnung|[${LETTERS}]*gesetz(?:es)?|[${LETTERS}]*verordnung|gdpr|avg|rgpd|penal code|civil code`;
const LAW = new RegExp(`(?<![${LETTERS}\\d])(?:(?:${LAW_NAMES})|(?:${LAW_NOUNS}))(?![${LETTERS}\\d])|[${LETTERS}]*(?:wetboek|verordening|privacywet)(?![${LETTERS}])|\\d{4}/\\d{2,4}(?:/|(?!\\d))`, 'iu');
/** What a law is surely named by, also in the middle of a sentence. */
const LAW_NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${LAW_NAMES})(?![\\p{L}\\p{N}])|(?:Regulation|Directive|Verordening|Richtlijn|Règlement|Besluit|Decision|Décision)\\s(?:\\(|n[o°º]|EU|UE|[12]\\d{3}/|\\d+/)|(?:Civil|Penal|Criminal|Commercial|Labor|Labour|Data Protection|Privacy|Withdrawal|Copyright)\\s(?:\\p{L}+\\s)?(?:Code|Act)|Code\\s(?:civil|pénal|de|du)|(?:Burgerlijk|Gerechtelijk)\\s?Wetboek|Wetboek\\s(?:van|economisch)|(?:Algemene\\s)?Verordening\\sGegevensbescherming|General\\sData\\sProtection\\sRegulation|Règlement\\sgénéral|[Ll]oi\\s(?:du|n[o°º]|relative|informatique|pour)|[Ww]et\\s(?:van|op|betreffende|tot)|Standard\\sContractual\\sClauses|Clauses\\scontractuelles\\stypes|[Ss]tandaard\\s?contract\\p{L}*|[Mm]odelcontract\\p{L}*)`,
  'u',
);
const DATA_PROTECTION =
  /personal data|data subject|data protection|data controller|data processor|sub-?processor|supervisory authorit|persoonsgegevens|betrokkenen?(?![a-zªºß-öø-ɏ])|verwerk(?:er|ing)|gegevensbescherming|toezichthoudende autoriteit|datalek|données (?:à caractère )?personnel|personnes? concernées?|responsable (?:du|de) traitement|sous-traitant|protection des données|autorité de contrôle|violation de données|contractual clauses|contractuelles types/iu;

const PAREN = `\\s?\\((?:["“«]\\s?)?[${LETTERS}]{2}[^()]{1,100}\\)`;
const QUOTED = '\\s?,?\\s?["“«][^"”»]{2,100}["”»]';
/** What may stand between a reference and what it is of. */
const TAIL = new RegExp(
  `^(?:(?:${PAREN}|${QUOTED}|,?\\s(?:et|e\\.?t\\.?)\\s?seqq?\\.?|,?\\se\\.v\\.|,?\\s(?:et )?(?:suivants?|volgende)|,?\\si\\.V\\.m\\.\\s\\d+|\\s\\([^()]{1,12}\\)|,?\\s(?:thereof|ervan)),?)*`,
  'iu',
);
/** How a tail begins, at least. */
const MAY_HOLD_TAIL = /^\s?,?\s?(?:[("“«]|et|e\.|suiv|volg|i\.v|there|erva)/iu;
/** What a law right after a reference begins with, at least; but for some German ones. */
const MAY_BE_LAW = /^\s?,?\s?(?:\(\s?)?(?:(?:the|de|le|la)\s)?(?:[A-Z][A-Za-z. -]|eI)/u;
const MAY_BE_NAME = /^\s(?:\(?\p{Lu}|oude?\s)/u;
const LAW_RIGHT_AFTER = new RegExp(`^\\s?,?\\s?(?:\\(\\s?)?(?:(?:the|de|le|la)\\s)?(?:${LAW_NAMES})(?![\\p{L}\\p{N}])|^\\s(?:[A-Z][a-z]{0,4}\\.){2,3}|^\\s\\(?(?:EU|UE)\\)?\\s\\d{4}/|^(?:\\s(?:und|oder|bis)\\s\\d+)?\\s[\\p{L}-]*(?:verordnung|gesetz)(?!\\p{L})`, 'u');
const OF = /^\s?,?\s(?:as set out in|as defined in|dudit|desdite?s|of|van|uit|de|du|des|in|under|from|to|onder|der|krachtens|bij|d['’])\s?/iu;
const STRONG_OF = /^\s?,?\s(?:dudit|desdite?s|of|van|uit|de|du|des|der|d['’]|under)\s?/iu;
const THIS =
  /^(?:(?:de|het|le|la|les|l['’]|the)\s?)?(?:this|these|deze|dit|onderhavige|huidige|voorliggende|ce|cet|cette|ces|présente?s?|present)(?![a-zªºß-öø-ɏ])/iu;
/** "this Section 14", "het huidige artikel 5". */
const THIS_BEFORE = /(?<![a-zªºß-öø-ɏ])(?:this|the present|deze|dit|huidige?|onderhavige?|le présent|la présente|cet?|cette)\s$/iu;
const THIS_LAW = /^\S+\s(?:regulation|directive|act|law|wet|verordening|richtlijn|règlement|directive|loi|code)(?![a-zªºß-öø-ɏ])/iu;
const NEAR_MARK =
  /^\s?[,.]?\s?(?:[-–]\s)?\(?(?:above|below|hereof|herein|hereunder|hereto|hierboven|hieronder|hiervoor|hierna|supra|infra|ci-dessus|ci-dessous|ci-après|ci-avant|des présentes|of the present)(?![a-zªºß-öø-ɏ])/iu;
/** "artikel 13 Auteurswet", "Section 15 Securities Act". */
const LAW_NAMED_AFTER = /^\s(?:oude?\s)?(?:\p{Lu}[\p{L}’'-]*\s){0,3}?(?:\p{Lu}\p{L}*(?:wet|wetboek|besluit|verordening)|Wet|KB|Act|Code|Law|Regulations?|Directive|Rules|Loi|Décret)(?!\p{L})/u;
/** "artikel 12 Fw", "Section 12 FSMA": some abbreviation. */
const ABBREVIATION_AFTER = /^\s\(?(?:\p{Lu}{2,8}(?:-\d{4})?|\p{Lu}\p{Ll}?[wrv])(?![\p{L}\p{N}])/u;
const OF_IT = /(?:thereof|ervan|daarvan)(?![a-zªºß-öø-ɏ])/iu;
/** "of the Master Services Agreement", "van de hoofdovereenkomst", "de nos Conditions générales". */
const OWNER = /^(?:(?:the|our|its|your|their|his|her|that|those|said|such|any|each|applicable|relevant|de|het|een|onze|uw|haar|hun|die|dat|la|le|les|nos|notre|vos|votre|leurs?|son|ses|sa)(?![a-zªºß-öø-ɏ])\s?|l['’]\s?)*/iu;
const DOCUMENT_NOUNS =
  `agreement|agreements|contract|contracts|terms|policy|policies|clauses|conditions|schedule|order form|order|statement|framework|charter|notice|rules|guidelines|standard|addendum|msa|sow|dpa|gtc|gtcs|annex|plan|manual|overeenkomst|[${LETTERS}]*overeenkomst|[${LETTERS}]*voorwaarden|[${LETTERS}]*bepalingen|beleid|[${LETTERS}]*beleid|bestek|reglement|[${LETTERS}]*reglement|statuten|bestelbon|offerte|charter|bijlage|contrat|convention|accord|conditions|politique|charte|cahier|bon de commande|statuts|marché|politiques|annexe|devis|licence|license|documentation`;
const DOCUMENT = new RegExp(`^((?:[${LETTERS}\\d’'&-]+\\s){0,4}?(?:${DOCUMENT_NOUNS})(?:-[${LETTERS}]+)?)(?![${LETTERS}])((?:\\s(?:générales?|particulières?|contractuelles?(?: types)?|de service|de services|de vente|d['’]utilisation|d['’]achat|and conditions|of service|of use|cadre|principale?|des charges))*)`, 'iu');
const ACRONYM = /^(\p{Lu}{2,6})(?![\p{L}\p{N}])/u;
const LAW_SOON = new RegExp(`^(?:[${LETTERS}\\d().’'/-]+\\s){0,5}?(?:${LAW_NOUNS}|${LAW_NAMES})(?![${LETTERS}])|^[${LETTERS}]*(?:wetboek|verordening)(?![${LETTERS}])`, 'iu');

const LINK =
  "(?:[\\s,;:(–-]|in particular|and in particular|more specifically|including|namely|i\\.e\\.|e\\.g\\.|notamment|en particulier|et notamment|plus précisément|en son|son|ses|en zijn|meer bepaald|meer in het bijzonder|in het bijzonder|met name|onder meer|pursuant to|under|its|their|sous|à|au|aux|dans|and|et|en|the|les|l['’]|de|het|du|\\))*";
const LAW_RIGHT_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${LAW_NAMES})|(?:Regulation|Directive|Verordening|Richtlijn|Règlement|Decision|Besluit|Décision)\\s[^.;:]{0,30}\\d+/\\d+(?:/\\p{Lu}+)?[^.;:,]{0,20}|(?<!\\p{L})(?:Code|Act|Wetboek)(?:\\s(?:\\p{L}+|of \\d{4}|\\d{4})){0,2})${LINK}$`,
  'u',
);

/** "the General Conditions, Article 12", "the MSA (Section 15)". */
const DOCUMENT_BEFORE = new RegExp(`(?<![${LETTERS}])(?:${DOCUMENT_NOUNS})\\s?(?:[,:]|\\()\\s?(?:(?:the|de|het|le|l['’])\\s?)?$`, 'iu');
const ACRONYM_BEFORE = /(?<!\p{L})(?:\p{Lu}{2,6}\s?[,:(]|Module \p{L}+,)\s?(?:(?:the|de|het|le|l['’])\s?)?$/u;

/** What those two end in. */
const MARK_BEFORE = /[,:(]\s?(?:(?:the|de|het|le|l['’])\s?)?$/iu;
const LONGEST_MARK = 8;

/** "FAR section 2.101", "GDPR Article 28": an abbreviation right before it, where not everything is in capitals. */
const ABBREVIATION_BEFORE = /(?<!\p{L})\p{Lu}{2,6}\s$/u;
/** With the letter before it. */
const LONGEST_ABBREVIATION = 9;

/** Any of this stands in what `LAW_RIGHT_BEFORE` looks for. */
const MAY_HOLD_LAW = /[A-Z][A-Z.]|\d\/\d|Code|Act|Wetboek|Working|Party|S[rvw]|Rv|Awb|Wbp|Tw/u;
/** "le présent", and the letter before it. */
const LONGEST_THIS = 16;

/** How far around a reference its context is looked for. */
const REACH = 220;
/** How far before it a law need not be named to be meant: "the law (article 14)". */
const CLOSE = 40;
/** How far before it what it is of begins: "the General Conditions, Article 12". */
const NEXT_TO = 60;
/** "To the extent permitted by applicable law and subject to Section 9" names no law. */
const ANY_LAW = /(?:applicable|toepasselijke?|geldende|mandatory|governing)\s(?:law|laws|wet|wetgeving|loi)|by law|lois? applicables?|législation applicable|governing law/giu;

/**
 * What the words around a reference tell; `start` and `end` are where it stands in the text.
 *
 * @param lawIsNamed whether the text, or what stands above it, names a law
 */
export function contextOf(text: string, start: number, end: number, lawIsNamed: () => boolean): Context {
  const after = text.slice(end, end + REACH);
  const before = text.slice(Math.max(0, start - REACH), start);
  if (THIS_BEFORE.test(before.slice(-LONGEST_THIS))) return context('inside');
  const own = ofAfter(after);
  if (own !== undefined) return own;
  if (MAY_HOLD_LAW.test(before) && LAW_RIGHT_BEFORE.test(before)) return context('outside');
  // Where all of it is in capitals, what is before it is no abbreviation.
  const isDoubtful = once(() => isDoubtfulAfter(before, /^\p{Lu}{3}/u.test(text.slice(start, end))) || lawIsNamed());
  return { standing: 'plain', document: undefined, isDoubtful };
}

/** Works out what may take long when it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function context(standing: Standing, document?: string): Context {
  return { standing, document };
}

function ofAfter(after: string): Context | undefined {
  if (NEAR_MARK.test(after)) return context('inside');
  const tail = MAY_HOLD_TAIL.test(after) ? (TAIL.exec(after)?.[0] ?? '') : '';
  // "artikel 28 (AVG)", "Section 7 (General Data Protection Regulation)".
  const rest = after.slice(tail.length);
  if (isLawRightAfter(after) || (tail !== '' && (isLawRightAfter(rest) || LAW_NAMED.test(tail)))) return context('outside');
  const capital = MAY_BE_NAME.test(rest);
  if (capital && LAW_NAMED_AFTER.test(rest)) return context('outside');
  if ((capital && ABBREVIATION_AFTER.test(rest)) || (tail !== '' && OF_IT.test(tail))) return context('doubtful');
  if (tail !== '' && NEAR_MARK.test(rest)) return context('inside');
  const of = OF.exec(rest)?.[0];
  if (of === undefined) return undefined;
  if (/dudit|desdit/iu.test(of)) return context('doubtful');
  const thing = rest.slice(of.length);
  if (THIS.test(thing)) return context(THIS_LAW.test(thing) ? 'outside' : 'inside');
  const strong = STRONG_OF.test(rest);
  const named = thing.slice(OWNER.exec(thing)?.[0].length ?? 0);
  if (strong && LAW_SOON.test(named)) return context('outside');
  const document = documentOf(named);
  if (document !== undefined) return context('doubtful', document);
  return strong && (named !== thing || /^\p{Lu}/u.test(named)) ? context('doubtful') : undefined;
}

function isLawRightAfter(after: string): boolean {
  return (MAY_BE_LAW.test(after) || after.includes('verordnung') || after.includes('gesetz')) && LAW_RIGHT_AFTER.test(after);
}

function documentOf(text: string): string | undefined {
  const match = DOCUMENT.exec(text) ?? ACRONYM.exec(text);
  return match === null ? undefined : `${match[1] ?? ''}${match[2] ?? ''}`.toLowerCase();
}

/** @param shouted whether all of the reference is in capitals */
function isDoubtfulAfter(before: string, shouted: boolean): boolean {
  const close = before.slice(-NEXT_TO);
  if (MARK_BEFORE.test(before.slice(-LONGEST_MARK)) && (DOCUMENT_BEFORE.test(close) || ACRONYM_BEFORE.test(close))) return true;
  if (!shouted && ABBREVIATION_BEFORE.test(before.slice(-LONGEST_ABBREVIATION))) return true;
  const closest = before.slice(-CLOSE);
  return LAW.test(closest) && LAW.test(closest.replace(ANY_LAW, ''));
}

/** Whether a text speaks of a law by name. */
export function namesLaw(text: string): boolean {
  return LAW_NAMED.test(text);
}

/** Whether a text speaks of personal data: references there are often to the GDPR, which nobody names any more. */
export function speaksOfPersonalData(text: string): boolean {
  return DATA_PROTECTION.test(text);
}

