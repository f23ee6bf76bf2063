/**
 * The words by which drafts give a meaning or a name, in the three languages. A draft may be in two of them.
 *
 * Large patterns cost more than the texts, the first times they run: small ones (`MAY_…`) tell which texts may match.
 */

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const JOINING = wordSet('and or en of et ou also each a as an together collectively individually separately alternatively hereinafter hereafter referred called to known jointly samen gezamenlijk elk ieder afzonderlijk individueel ook wel tevens genoemd genaamd hierna hierin aussi également ensemble collectivement individuellement chacun chacune ci-après dénommé dénommée dénommés dénommées désigné désignée désignés désignées appelé appelée appelés appelées the de het le la les un une een');

/** Whether a text joins names that are defined together: “A” or “B”, “A” (also referred to as the “B”), “A” en “B”. */
export function joinsNames(text: string): boolean {
  const words = text.toLowerCase().replace(/^[\s,/();:]+/, '');
  return !/[);]/.test(words) && words.split(/[\s,/(:]+/).every((word) => word === '' || JOINING.has(word.replace(/^l['’]/, '')) || /^l['’]$/.test(word));
}

export const OR = /(?:^|[\s,(])(?:or|of|ou|also|ook|aussi|également|alternatively)(?=[\s(]|$)|[/(]/i;

/** What may stand between a name and the verb that gives its meaning. */
const BETWEEN = /^[\s,]*(?::\s*)?(?:\([^()]{0,80}\)\s*[,:]?\s*)?/;
const QUALIFIED = String.raw`^(?:as used|when used|as defined|where used|for the purposes?|in relation to|in the context|telle?s? que|zoals gebruikt|lorsqu)[^,.;:]{0,80},?\s*`;
const MEANS = [
  String.raw`(?:shall |will |should )?(?:means?|refers? to|denotes?|designates?|signif(?:y|ies))`,
  String.raw`(?:(?:shall |will )?(?:ha(?:s|ve)|takes?|bears?|carry|carries) )(?:the |its |their )?(?:same )?(?:respective )?(?:meanings?|definitions?)`,
  String.raw`(?:is|are|shall be) (?:defined|understood|to be understood|construed)`,
  String.raw`(?:betekent|betekenen|verwijst naar|verwijzen naar|staat voor|(?:heeft|hebben|nemen?|krijgt|krijgen) (?:de|dezelfde|hun|haar|zijn) (?:zelfde )?(?:betekenis(?:sen)?|inhoud)|(?:wordt|worden|is|zijn) (?:als volgt )?(?:gedefinieerd|omschreven|verstaan|begrepen))`,
  String.raw`(?:(?:il |elle |ils |elles )?(?:désigne(?:nt)?|signifie(?:nt)?)|(?:doit |doivent )?s['’]ente?nd(?:ent|re|s)?|(?:a|ont|aura|auront|prend|prennent) (?:le|la|les|leur) (?:même )?(?:sens|significations?|définitions?)|fait référence|font référence|renvoie(?:nt)? (?:à|au)|(?:est|sont) (?:définie?s?|entendue?s?))`,
].join('|');
const MEANS_HERE = new RegExp(`^(?:${MEANS})(?![a-zÀ-ÿ\\d])`, 'i');
const MEANS_SOON = new RegExp(`${QUALIFIED}(?:${MEANS})(?![a-zÀ-ÿ\\d])`, 'i');
/** What such a verb begins with, and what such a qualification. */
const FIRST_OF_MEANS = wordSet('shall will should mean means refer refers denote denotes designate designates signify signifies has have take takes bear bears carry carries is are betekent betekenen verwijst verwijzen staat heeft hebben neme nemen krijgt krijgen wordt worden zijn il elle ils elles désigne désignent signifie signifient déigne doit doivent s a ont aura auront prend prennent fait font renvoie renvoient est sont');
const FIRST_OF_QUALIFIED = wordSet('as when where for in tell telle tells telles zoals lorsqu lorsque');
/** Nothing but a meaning follows these. */
const ALWAYS_MEANS = wordSet('means denotes betekent betekenen désigne désignent');

/** Whether a text begins with a verb that gives the name before it a meaning. */
export function beginsWithMeaning(text: string): boolean {
  const rest = text.slice(BETWEEN.exec(text)?.[0].length ?? 0);
  const first = firstWord(rest);
  if (ALWAYS_MEANS.has(first)) return true;
  if (FIRST_OF_MEANS.has(first)) return MEANS_HERE.test(rest);
  return FIRST_OF_QUALIFIED.has(first) && MEANS_SOON.test(rest);
}

/** The letters that a text begins with, in small letters. */
function firstWord(text: string): string {
  return (/^[a-zÀ-ÿ]{1,16}(?![a-zÀ-ÿ\d])/i.exec(text)?.[0] ?? '').toLowerCase();
}

const IS_HERE = /^(?:is|are|includes?|shall include|includ(?:es|ing)|is een|zijn|omvat(?:ten)?|est|sont|comprend|comprennent|acronyme)(?![a-zÀ-ÿ\d])/i;
const IS_SOON = new RegExp(`${QUALIFIED}${IS_HERE.source.slice(1)}`, 'i');

/** In a section of definitions the name may be the subject of any sentence that says what it is. */
export function beginsWithBeing(text: string): boolean {
  const rest = text.slice(BETWEEN.exec(text)?.[0].length ?? 0);
  return IS_HERE.test(rest) || (FIRST_OF_QUALIFIED.has(firstWord(rest)) && IS_SOON.test(rest));
}

/** "onder “X” wordt verstaan", "par « X », on entend": what stands before the name, and after it. */
export const UNDER_BEFORE = /(?:^|[\s(])(?:onder|met|par|by|refer to)\s+(?:(?:het|de|le|la|les|the)\s+)?(?:(?:begrip(?:pen)?|terme?s?|woord|notion|mots?)\s+)?(?:(?:de|het|een|le|la|les|une?|the)\s+|l['’])?$/i;
export const UNDER_AFTER =
  /^[\s,]*(?:(?:wordt|worden|wordt hier|verstaat|verstaan|bedoelen|begrijpen)(?![a-zÀ-ÿ]).{0,80}?(?:verstaan|bedoeld|begrepen|:)|(?:verstaan|bedoelen)(?![a-zÀ-ÿ])|(?:on|il|les parties|nous)\s+(?:(?:faut|y a lieu d['’]|convient d['’]|est)\s*)?(?:entend(?:re|u|ent|ons)?)(?![a-zÀ-ÿ])|is meant|we (?:are referring|mean)|we bedoelen|nous (?:visons|désignons))/i;
export const ENTEND_BEFORE = /entend(?:re|u|ent|ons)?\s+par\s+(?:(?:le|la|les|une?)\s+)?(?:terme?s?\s+)?(?:(?:le|la|les|une?)\s+|l['’])?$/i;

/** Ends a provision whose items are definitions. */
const LEADS_DEFINITIONS =
  /(?:verstaan(?:\s+(?:onder|we onder|wij onder))?|onder\s*(?:wordt|worden)?|(?:volgende|onderstaande|hierna vermelde)\s+(?:[a-zÀ-ÿ]+\s+){0,2}(?:begrippen|definities|termen|woorden|betekenis(?:sen)?)[^:]{0,160}|begrippen[^:]{0,120}betekenis[^:]{0,120}|following\s+(?:[a-zÀ-ÿ]+\s+){0,3}(?:terms|definitions|words|expressions|meanings?)[^:]{0,160}|(?:terms|words|expressions)[^:]{0,120}(?:meanings?|definitions?)[^:]{0,80}|on entend par|l['’]on entend par|entendu par|termes?[^:]{0,120}(?:suivante?s?|ci-dessous|ci-après|sens|signification|définition)[^:]{0,120}|définitions suivantes[^:]{0,60})\s*:$/i;
const MAY_LEAD = /verstaan|onder|definit|begrip|term|woord|betekenis|word|expression|meaning|entend|défini/i;

export function leadsDefinitions(text: string): boolean {
  return text.endsWith(':') && MAY_LEAD.test(text) && LEADS_DEFINITIONS.test(text);
}

/** The head of a table of definitions. */
export const DEFINITIONS_HEAD =
  /^(?:terms?|defined terms?|words?|expressions?|begrip(?:pen)?|term(?:en)?|definitie|termes?(?: définis?)?|notions?|acronyme?s?|abréviations?|abbreviations?|afkorting(?:en)?)\s*\|\s*(?:definitions?|meanings?|descriptions?|betekenis(?:sen)?|omschrijving|definities?|uitleg|définitions?|significations?|sens|explanation)/i;

/** Words that say that a name follows. */
const NAMING_WORDS = String.raw`(?:also\s+)?(?:here(?:in)?after|hereunder|hereby|henceforth)|(?:also\s+)?(?:referred to|defined)\s+(?:[a-zÀ-ÿ]+\s+){0,2}?as|hierna(?:ar)?|hierin|(?:verder|nader|hierna|hieronder|kortweg)\s+(?:ook\s+|gezamenlijk\s+|samen\s+)?(?:te\s+noemen|genoemd|genaamd|aangeduid als|aan te duiden als)|(?:ook\s+)?(?:te noemen|aangeduid als)|ci-apr[èe]s(?:\s?(?:dénommée?s?|désignée?s?|appelée?s?|nommée?s?))?|ci-dessous|dénommée?s?|désignée?s?(?:\s+(?:par|comme|sous))?|(?:is|are|be) (?:[a-zÀ-ÿ]+ly )?(?:considered|deemed|called|termed)|(?:est|sont|être) (?:appelée?s?|nommée?s?)|(?:wordt|worden) (?:[a-zÀ-ÿ]+ )?(?:genoemd|aangeduid als)`;
const AROUND = String.raw`(?:,|:|also|both|each|individually|separately|collectively|together|jointly|or|and|referred to|called|known|as|by|the|acronym|term|in this (?:agreement|dpa|contract|document)|in short|ook|elk|afzonderlijk|individueel|gezamenlijk|samen|tezamen|respectievelijk|ieder|kortweg|te|noemen|genoemd|genaamd|aangeduid|als|met|en|of|également|aussi|ensemble|collectivement|individuellement|conjointement|chacune?|respectivement|dénommée?s?|désignée?s?|appelée?s?|nommée?s?|sous|comme|par|l['’]acronyme|le terme|les termes|et|ou|a|an|een|une?|the|de|het|le|la|les|l['’]|“|”)`;
const NAMING = new RegExp(String.raw`(?<![a-zÀ-ÿ\d-])(?:${NAMING_WORDS})(?![a-zÀ-ÿ\d])`, 'gi');
/** What may stand between the words that name and the name. */
export const NAMING_TAIL = new RegExp(String.raw`^(?:\s|${AROUND}(?![a-zÀ-ÿ\d])|[,:(])*$`, 'i');
const BRACKET_LEAD = new RegExp(String.raw`^(?:\s|(?:${NAMING_WORDS}|${AROUND})(?![a-zÀ-ÿ\d])|[,:]|l['’]|(?:including|together with|met inbegrip van|y compris)[^()“"«]{0,60},)*$`, 'i');
const MAY_NAME = /here|henceforth|referred|defined|hier|noem|naamd|aangeduid|duiden|ci-|dénommé|désigné|considered|deemed|called|termed|appelé|nommé/i;

/** The words in a text that say that a name follows. */
export function namingsIn(text: string): RegExpExecArray[] {
  return MAY_NAME.test(text) ? [...text.matchAll(NAMING)] : [];
}

/** Most brackets begin with these, if with anything but the name. */
const LEADING = wordSet('the a an each each, de het een le la les un une hereinafter hereinafter, hereafter hierna hierna: ci-après together collectively');

/** Whether all that stands in a bracket before its first name may stand there. */
export function leadsToName(text: string): boolean {
  const words = text.trim().toLowerCase();
  return words === '' || LEADING.has(words) || BRACKET_LEAD.test(text);
}

/** A name without quotation marks. */
export const BARE_NAME = /^(?:(?:the|de|het|le|la|les)\s+|l['’]\s?)?(\p{Lu}[\p{L}\p{N}&-]*(?:\s(?:(?:de|du|des|d['’]|van|voor|of|for|à|aux?|en|and)\s){0,2}\p{Lu}[\p{L}\p{N}&-]*){0,4})/u;

const REFERS =
  /^(?:(?:shall |will )?(?:ha(?:s|ve)|takes?|bears?|carry|carries) (?:the |its |their )?(?:same )?(?:respective )?(?:meanings?|definitions?)|(?:is|are|shall be) (?:as )?(?:defined|understood)|(?:betekent\s+|zoals\s+)?(?:bedoeld|gedefinieerd|omschreven|bepaald) (?:in|door|onder)|(?:is|zijn|wordt|worden)\s+(?:gedefinieerd|omschreven)\s+in|(?:heeft|hebben) (?:de|dezelfde|hun|haar|zijn) (?:zelfde )?(?:betekenis|inhoud)|als bedoeld in|zie\s|see\s|voir\s|(?:a|ont|aura|auront|prend|prennent) (?:le|la|les|leur) (?:même )?(?:sens|significations?|définitions?)|(?:est|sont) (?:définie?s?)|(?:telle?s? que )?définie?s? (?:à|au|aux|par|dans)|as (?:defined|described|set out|set forth) (?:in|under|by))/i;
const FIRST_OF_REFERS = wordSet('shall will has have take takes bear bears carry carries is are betekent zoals bedoeld gedefinieerd omschreven bepaald zijn wordt worden heeft hebben als zie see voir a ont aura auront prend prennent est sont tell telle tells telles défini définie définis définies as');

/** Whether a meaning begins with words that say that it is given somewhere else: in another clause, another agreement, a law. */
export function refersElsewhere(meaning: string): boolean {
  const rest = meaning.slice(0, 200).replace(/^[\s,:]+/, '');
  const first = firstWord(rest);
  return first === 'means' ? /^means the definition/i.test(rest) : FIRST_OF_REFERS.has(first) && REFERS.test(rest);
}
/** Labels of a definitions section that are no terms. */
export const NO_LABEL = /^(?:interpretations?|interpretatie|interprétation|notes?|nota bene|n\.?b\.?|opmerking(?:en)?|remarques?|definitions?|definities|définitions?|begrippen|terms|termen|termes|article|artikel)$/i;
/** Words that are explained, and name nothing. */
export const NO_TERM = /^(?:this|these|that|it|i|we|us|our|you|your|u|uw|je|jij|wij|we|ons|onze|nous|notre|nos|vous|votre|vos|including|include|includes|inclu(?:dent|s|t)|inclusief|waaronder|y compris|notamment|without limitation|in writing|written|schriftelijk|par écrit|or|of|ou|and|en|et)$/i;
/** The definition holds for one clause only. */
const LOCAL =
  /(?:for (?:the )?purposes? of (?:this|the present) (?:section|clause|article|paragraph|annex|schedule)|in this (?:section|clause|article|paragraph)|as used in this (?:section|clause|article|paragraph)|(?:in|voor de toepassing van) (?:dit|deze) (?:artikel|clausule|bepaling|lid|paragraaf)|(?:au sens|pour l['’]application|aux fins|dans le cadre) (?:de la|du) présente? (?:article|clause|paragraphe|section|annexe)|dans (?:le|la|cet|cette) (?:présente? )?(?:article|clause|paragraphe|section))(?![a-zÀ-ÿ])/i;
const MAY_BE_LOCAL = /this section|this clause|this article|this paragraph|this annex|this schedule|the present |dit |deze |présente |présent |dans /i;

export function isLocal(text: string): boolean {
  return MAY_BE_LOCAL.test(text) && LOCAL.test(text);
}

/** Headings of lists that give the words of an abbreviation. */
export const ABBREVIATIONS = /acronym|abbreviation|abréviation|afkorting|sigle/i;
/** A verb that in running text says where else a term is defined. */
export const IS_DEFINED = /^[\s,:]*(?:is|are|shall be|zijn|wordt|worden|est|sont)\s+(?:as )?(?:defined|understood|construed|gedefinieerd|omschreven|définie?s?|entendue?s?)/i;
/** Without one of these words a text says nothing about where terms are defined. */
const MAY_DEFER = /capital|majuscule|hoofdletter|defin|défini|gedefinieerd|meaning|betekenis|sens|signification|supplement|complement|complèt|complét|aanvull|part of|partie intégrante|deel uit|addendum|avenant|incorporated|annexé/i;
const OTHER_TEXT = String.raw`(?:agreement|contract|terms|conditions|policy|gdpr|regulation|law|act|legislation|directive|overeenkomst|voorwaarden|avg|verordening|wet|wetgeving|contrat|convention|rgpd|règlement|loi|législation|cg[uva]+)`;
const SAID_THERE = String.raw`(?:meanings?|definitions?|defined|ascribed|betekenis(?:sen)?|gedefinieerd|omschreven|bepaald|sens|signification|définie?s?|définitions?)`;
/** "Capitalised terms have the meaning given in the Agreement": about terms in general, not about those that follow. */
const DEFERS = new RegExp(
  String.raw`(?:capitali[sz]ed|initial capital|capital letter|hoofdletters?|majuscules?|(?:all|other|any|alle|andere|tous les|toutes les|autres)\s+(?:other\s+|overige\s+|autres\s+)?(?:terms|words|expressions|begrippen|termen|woorden|termes|mots)|not (?:otherwise )?defined|niet (?:anders )?gedefinieerd|non définis|(?<!following |defined |volgende |les )(?:terms|begrippen|termen|termes)(?! (?:of|and|van|et|du|de|below|suivants|ci-dessous)))[^.;:]{0,200}${SAID_THERE}[^.;:]{0,80}(?:\s(?:in|by|under|door|dans|par|aux?|du|le|la|les)\s)(?!this|these|deze|dit|ce|cet)[^.;:]{0,80}?${OTHER_TEXT}`,
  'i',
);
/** "This Addendum supplements the Agreement": its terms may be defined there. */
const SUPPLEMENTS = new RegExp(
  String.raw`(?:^|[\s(])(?:this|these|deze|dit|présente?s?|it|they|il|elle|ils|elles)\s(?:[^\s.;]+\s){0,8}?(?:(?:supplements?|complements?|amends?|complète(?:nt)?|vult|is supplementary|(?:is|are) (?:an? )?(?:addendum|supplement|annex|appendix|exhibit|bijlage|annexe|avenant|aanvulling)|(?:is|are|est|sont|is) (?:annexée?s?|appended|attached|incorporated|gehecht)|(?:form|forms|maakt|maken|font|fait)\s(?:\S+\s){0,3}?(?:part|deel|partie))(?![a-zÀ-ÿ]))[^.;]{0,80}?(?<!(?:this|these|deze|dit|présente?s?) )${OTHER_TEXT}(?![a-zÀ-ÿ])`,
  'i',
);
const MAY_SAY_THERE = /meaning|defin|défin|ascribed|betekenis|omschreven|bepaald|sens|signification/i;
const MAY_SUPPLEMENT = /supplement|complement|amend|complète|vult|addendum|annex|appen|exhibit|bijlage|avenant|aanvulling|attached|incorporated|gehecht|form part|forms part| part of|deel|partie/i;

/** Whether a text says that terms are defined in another text, or that this text is part of another one. */
export function defersToOther(text: string): boolean {
  if (!MAY_DEFER.test(text)) return false;
  return (MAY_SAY_THERE.test(text) && DEFERS.test(text)) || (MAY_SUPPLEMENT.test(text) && SUPPLEMENTS.test(text));
}
