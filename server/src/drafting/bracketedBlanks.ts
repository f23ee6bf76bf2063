/** Which words in square brackets are left to be filled in, and which belong to the text. */

/** A stand-in and nothing else: `[●]`, `[_]`, `[xxx]`, `[?]`, `[…]`. */
const STAND_IN = /^(?:[●•▪■◦○∙·*_.…?–—\s-]+|[xX](?:[xX .,/-]*[xX])|#+)$/u;
const ELLIPSIS = /^(?:\.{3,4}|…)$/u;
/** Words around a stand-in: `[● days]`, `[naam: ____]`, `[BE XXXX]`. */
const HOLDS_STAND_IN = /[●■•…]|__|\.{3}/u;
const STAND_IN_WORD = /(?<![\p{L}\p{N}])(?:X{2,}|TB[CDA])(?![\p{L}\p{N}])/u;

/** What says outright that something is yet to come; in lower case, as all the words below. */
const TO_COME =
  /(?:to be (?:completed|determined|defined|agreed|confirmed|inserted|specified|filled|provided|advised|added)|(?:nog|nader|later|verder)?\s?(?:in te (?:vullen|voegen)|aan te (?:vullen|duiden)|te (?:bepalen|bevestigen|vervolledigen|specifi[ëe]ren|vermelden|preciseren))|[àa] (?:compl[ée]ter|d[ée]finir|d[ée]terminer|pr[ée]ciser|confirmer|convenir|ins[ée]rer|remplir|indiquer|renseigner)|(?<!\p{L})(?:tbd|tbc|t\.b\.[cd]\.?|n\.t\.b\.?|pm)(?!\p{L}))/u;

/** "insert name", "beschrijf de diensten", "indiquer la durée": an instruction to whoever fills it in. */
const INSTRUCTION =
  /^(?:please\s|insert(?!ed)|enter\s|fill in|complete(?=\s|$)|specify|describe|indicate|choose|select\s|state\s|list\s|add\s|give\s|delete (?:as|where|if)|gelieve|invullen|invoegen|invul|vul\s|voeg\s|vermeld|beschrijf|omschrijf|omschrijving|beschrijving|specificeer|kies\s|keuze|bepaal\s|geef\s|schrap|ins[ée]rer|insérez|compl[ée]ter|compl[ée]tez|indique[rz]|d[ée]crire|d[ée]crivez|description|pr[ée]cise[rz]|choisi(?:r|ssez)|sp[ée]cifier|mentionner|biffer|ajouter|renseigner)/u;

/** What a blank stands for, in the three languages: whoever is named, where, when, how much. */
const FIELD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'names?|date|address(?:es)?|number|no|amount|company|client|customer|supplier|vendor|provider|processor|controller|contractor|party|signatory|representative|title|position|capacity|function|role|city|town|place|country|state|currency|percentage|percent|period|duration|term|price|fee|rate|email|e-mail|phone|telephone|vat|reference|product|project|department|contact|legal form|capital|subject|deadline|initials|location|jurisdiction|days?|weeks?|months?|quarters?|years?|hours?|minutes?|eur|euros?',
    'na(?:am|men)|\\p{L}*naam|datum|invuldatum|adres|\\p{L}*adres|nummer|\\p{L}*nummer|bedrag|bedrijf|vennootschap|klant|afnemer|leverancier|dienstverlener|opdrachtgever|opdrachtnemer|verwerker|verwerkingsverantwoordelijke|partij|ondertekenaar|vertegenwoordiger|functie|hoedanigheid|titel|stad|gemeente|plaats|land|munt|percentage|periode|duur|termijn|prijs|vergoeding|telefoon|btw|kbo|kvk|iban|rechtsvorm|zetel|maatschappelijke zetel|referentie|contactpersoon|omvang|aantal|onderwerp|dag|dagen|kalenderdagen|werkdagen|weken|maand|maanden|kwartaal|jaar|jaren|uur|uren|minuten',
    'noms?|prénoms?|adresse|numéro|montant|société|dénomination|raison sociale|cliente?|fournisseur|prestataire|sous-traitant|responsable du traitement|partie|signataire|représentant|qualité|fonction|titre|ville|commune|lieu|pays|devise|pourcentage|période|durée|délai|prix|redevance|taux|courriel|téléphone|tva|bce|siège|siège social|forme juridique|référence|objet|nombre|jours?|semaines?|mois|trimestres?|ans?|années?|heures?|minutes?',
    'aes|rsa|holder_\\p{L}+',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** `[company.rcs_city]`, `[customer_name]`: what a program was to fill in. An address on the web is none. */
const IDENTIFIER = /^\p{L}[\p{L}\p{N}]*(?:[._]\p{L}[\p{L}\p{N}]*)+$/u;
const CAPITALS = /^[\p{Lu}\p{N}][\p{Lu}\p{N} .,'’/&-]*$/u;
/** A value that is proposed: "AES-256", "99,9 %", "ISO/IEC 27001", "bijlage 3", "security@example.be". */
const VALUE = /(?:\p{L}.*\d|\d.*(?:\p{L}|%|€)|€.*\d|^[\w.+-]+@[\w-]+\.[\w.-]+$)/u;

/** What editors, programs and web pages put in brackets themselves. */
const NO_BLANK =
  /^(?:sic|redacted|omitted|reserved|deleted|confidential|intentionally .*|remainder .*|signatures? .*|image.*|logo|note|!.*|\^.*|https?:.*|www\..*|top|back.*|edit|link|here|hier|ici|e-?mail protected|post|get|put|patch|delete|x|v|ja|nee|yes|no|oui|non|translation.*|vertaling.*|traduction.*|emphasis.*|(?:our|own) .*)$/u;
const LINKED = /polic(?:y|ies)|terms|agreement|conditions|privacy|voorwaarden|beleid|overeenkomst|politique|contrat/u;
/** A word that wants another after it, which optional words would leave without. */
const WANTS_MORE = /(?:^|[\s('’])(?:of|in|at|by|with|from|on|within|every|per|van|te|op|met|door|bij|uit|tot|elke?|per|binnen|à|en|par|avec|du|au|des|sur|dans|chaque|de|auprès|namely|namelijk|savoir|(?:in|en) partic\p{L}+|in het bijzonder|covers|comprend|comprises|omvat|includes)[,:]?$/u;
const COURTS = /(?:courts?|tribuna(?:l|ux)|rechtbank(?:en)?|hoven)\s[^.;]{0,24}$/u;
const OPTIONAL = /^(?:the|a|an|any|not|and|or|all|such|its|their|de|het|een|niet|en|of|alle|deze|le|la|les|un|une|et|ou|ne|pas|tout|tous|ce|cette|aux?|des|du)(?![\p{L}\p{N}])/u;
const AT_LEAST = /(?:at least|at most|than|up to|minstens|hoogstens|minimaal|maximaal|(?:ten minste|tenminste)|maximum|minimum|au moins|au plus|moins de|plus de|within|binnen|dans|sous|of|every|elke|de|€|eur)$/u;
const UNIT_FOLLOWS = /^\s?(?:%|€|eur(?:os?)?(?!\p{L})|(?:\p{L}+\s)?(?:days?|hours?|months?|years?|weeks?|minutes?|dagen|kalenderdagen|werkdagen|uur|uren|maand(?:en)?|jaar|jaren|we(?:ek|ken)|minuten|jours?|heures?|mois|ans?|années?|semaines?)(?!\p{L}))/u;

/**
 * Whether what stands in square brackets is a blank.
 *
 * @param content what stands between the brackets
 * @param before the text before the opening bracket; `after` that after the closing one: a few words suffice
 */
export function isBracketedBlank(content: string, before: string, after: string): boolean {
  const inside = content.trim();
  const lower = inside.toLowerCase();
  if (/^[([]/u.test(after)) return false;
  if (inside === '') return isOpenBox(before, after);
  if (ELLIPSIS.test(inside)) return !isLeftOut(before, after);
  if (STAND_IN.test(inside)) return true;
  if (/^[\d\s,;–-]+$/u.test(inside)) return UNIT_FOLLOWS.test(after.toLowerCase()) || (AT_LEAST.test(before.trimEnd().toLowerCase()) && /^\s\p{Ll}/u.test(after));
  if (NO_BLANK.test(lower)) return false;
  if (TO_COME.test(lower) || INSTRUCTION.test(lower)) return true;
  if (holdsStandIn(inside) && (inside.length < 60 || /^(?:[●•■…]|TB[CDA]|\.{3})/u.test(inside))) return true;
  return isField(inside, before);
}

function holdsStandIn(inside: string): boolean {
  return HOLDS_STAND_IN.test(inside) || (/XX|TB/u.test(inside) && STAND_IN_WORD.test(inside));
}

function isField(inside: string, before: string): boolean {
  const lower = inside.toLowerCase();
  const words = inside.split(/\s+/u).length;
  if (/[._]/u.test(inside) && IDENTIFIER.test(inside)) return /_/u.test(inside) || FIELD.test(lower.replace(/[._]/gu, ' '));
  if (LINKED.test(lower) || /[.;:!?]$/u.test(inside)) return false;
  const wanted = (): boolean => words >= 3 && WANTS_MORE.test(before.trimEnd().slice(-60).toLowerCase());
  if (OPTIONAL.test(lower)) {
    if (!/^(?:the|an?|de|het|een|le|la|les|l['’]|une?|d['’]une?)(?![\p{L}\p{N}])/iu.test(inside)) return false;
    return wanted() || (words <= 8 && (FIELD.test(lower) || VALUE.test(inside)));
  }
  if ((words <= 8 && FIELD.test(lower)) || (words <= 16 && VALUE.test(inside))) return true;
  if ((inside.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []).length >= 2) return true;
  if (/^[dl]['’]/iu.test(inside) && wanted()) return true;
  if (CAPITALS.test(inside)) return inside.replace(/\P{Lu}/gu, '').length >= 6;
  return words <= 4 && /^\p{Lu}/u.test(inside) && COURTS.test(before.toLowerCase());
}

/** "within [ ] days", "Name: [ ]"; a box to be ticked stands before its own words. */
function isOpenBox(before: string, after: string): boolean {
  if (/\[\s*\]/u.test(before) || /\[\s*\]/u.test(after)) return false;
  if (/[:€]\s*$/u.test(before)) return /^\s*(?:$|[.,;|])/u.test(after);
  return /[\p{Ll}\d]\s$/u.test(before) && /^(?:$|[.,;:%|)]|\s(?:$|[|]|\p{Ll}|EUR|%|€))/u.test(after);
}

/** Dots that stand for words left out: of a quotation, between two sentences, or all there is. */
function isLeftOut(before: string, after: string): boolean {
  if (before.trim() === '' && after.trim() === '') return true;
  return isQuoted(before) || (/[.!?;]\s*$/u.test(before) && /^\s*(?:$|\p{Lu})/u.test(after)) || (before.trim() === '' && /^\s*\p{Ll}/u.test(after));
}

/** Whether quotation marks that opened in the text before are not closed there. */
export function isQuoted(before: string): boolean {
  const amount = (marks: RegExp): number => before.match(marks)?.length ?? 0;
  return amount(/[“«„]/gu) > amount(/[”»]/gu) || amount(/"/gu) % 2 === 1;
}
