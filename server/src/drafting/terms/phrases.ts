/** The words by which drafts give a meaning or a name, in the three languages. A draft may be in two of them. */

/** What joins names that are defined together: “A” or “B”, “A” (also referred to as the “B”), “A” en “B”. */
export const CONNECTOR =
  /^[\s,/();:]*(?:(?:and\/or|and|or|en\/of|en|of|et\/ou|et|ou|also|each|a|as|an|together|collectively|individually|separately|alternatively|hereinafter|hereafter|referred|called|to|known|jointly|samen|gezamenlijk|elk|ieder|afzonderlijk|individueel|ook|wel|tevens|genoemd|genaamd|hierna|hierin|aussi|également|ensemble|collectivement|individuellement|chacune?|ci-après|dénommée?s?|désignée?s?|appelée?s?|the|de|het|le|la|les|une?|een|l['’])[\s,/(:]*)*$/iu;
export const OR = /(?:^|[\s,(])(?:or|of|ou|also|ook|aussi|également|alternatively)(?=[\s(]|$)|[/(]/iu;

/** A verb that gives a meaning, right after the name. */
const BETWEEN = String.raw`^[\s,]*(?::\s*)?(?:\([^()]{0,80}\)\s*[,:]?\s*)?(?:(?:as used|when used|as defined|where used|for the purposes?|in relation to|in the context|telle?s? que|zoals gebruikt|lorsqu)[^,.;:]{0,80},?\s*)?`;
const MEANS = [
  String.raw`(?:shall |will |should )?(?:means?|refers? to|denotes?|designates?|signif(?:y|ies))`,
  String.raw`(?:(?:shall |will )?(?:ha(?:s|ve)|takes?|bears?|carry|carries) )(?:the |its |their )?(?:same )?(?:respective )?(?:meanings?|definitions?)`,
  String.raw`(?:is|are|shall be) (?:defined|understood|to be understood|construed)`,
  String.raw`(?:betekent|betekenen|verwijst naar|verwijzen naar|staat voor|(?:heeft|hebben|nemen?|krijgt|krijgen) (?:de|dezelfde|hun|haar|zijn) (?:zelfde )?(?:betekenis(?:sen)?|inhoud)|(?:wordt|worden|is|zijn) (?:als volgt )?(?:gedefinieerd|omschreven|verstaan|begrepen))`,
  String.raw`(?:(?:il |elle |ils |elles )?(?:désignent?|signifient?|dés?igne)|(?:doit |doivent )?s['’]ente?nd(?:ent|re|s)?|(?:a|ont|aura|auront|prend|prennent) (?:le|la|les|leur) (?:même )?(?:sens|significations?|définitions?)|fait référence|font référence|renvoie(?:nt)? (?:à|au)|(?:est|sont) (?:définie?s?|entendue?s?))`,
].join('|');
export const MEANING_VERB = new RegExp(`${BETWEEN}(?:${MEANS})(?![\\p{L}\\p{N}])`, 'iu');
/** In a section of definitions the name may be the subject of any sentence that says what it is. */
export const BEING_VERB = new RegExp(`${BETWEEN}(?:is|are|includes?|shall include|includ(?:es|ing)|is een|zijn|omvat(?:ten)?|est|sont|comprend|comprennent|acronyme)(?![\\p{L}\\p{N}])`, 'iu');

/** "onder “X” wordt verstaan", "par « X », on entend": what stands before the name, and after it. */
export const UNDER_BEFORE = /(?:^|[\s(])(?:onder|met|par|by|refer to)\s+(?:(?:het|de|le|la|les|the)\s+)?(?:(?:begrip(?:pen)?|terme?s?|woord|notion|mots?)\s+)?(?:(?:de|het|een|le|la|les|une?|the)\s+|l['’])?$/iu;
export const UNDER_AFTER =
  /^[\s,]*(?:(?:wordt|worden|wordt hier|verstaat|verstaan|bedoelen|begrijpen)(?![\p{L}]).{0,80}?(?:verstaan|bedoeld|begrepen|:)|(?:verstaan|bedoelen)(?![\p{L}])|(?:on|il|les parties|nous)\s+(?:(?:faut|y a lieu d['’]|convient d['’]|est)\s*)?(?:entend(?:re|u|ent|ons)?)(?![\p{L}])|is meant|we (?:are referring|mean)|we bedoelen|nous (?:visons|désignons))/iu;
export const ENTEND_BEFORE = /entend(?:re|u|ent|ons)?\s+par\s+(?:(?:le|la|les|une?)\s+)?(?:terme?s?\s+)?(?:(?:le|la|les|une?)\s+|l['’])?$/iu;

/** A provision whose items are definitions. */
export const LEADS_DEFINITIONS =
  /(?:verstaan(?:\s+(?:onder|we onder|wij onder))?|onder\s*(?:wordt|worden)?|(?:volgende|onderstaande|hierna vermelde)\s+(?:\p{L}+\s+){0,2}(?:begrippen|definities|termen|woorden|betekenis(?:sen)?)[^:]{0,160}|begrippen[^:]{0,120}betekenis[^:]{0,120}|following\s+(?:\p{L}+\s+){0,3}(?:terms|definitions|words|expressions|meanings?)[^:]{0,160}|(?:terms|words|expressions)[^:]{0,120}(?:meanings?|definitions?)[^:]{0,80}|on entend par|l['’]on entend par|entendu par|termes?[^:]{0,120}(?:suivante?s?|ci-dessous|ci-après|sens|signification|définition)[^:]{0,120}|définitions suivantes[^:]{0,60})\s*:$/iu;
/** The head of a table of definitions. */
export const DEFINITIONS_HEAD =
  /^(?:terms?|defined terms?|words?|expressions?|begrip(?:pen)?|term(?:en)?|definitie|termes?(?: définis?)?|notions?|acronyme?s?|abréviations?|abbreviations?|afkorting(?:en)?)\s*\|\s*(?:definitions?|meanings?|descriptions?|betekenis(?:sen)?|omschrijving|definities?|uitleg|définitions?|significations?|sens|explanation)/iu;

/** Words that say that a name follows. */
const NAMING_WORDS = String.raw`(?:also\s+)?(?:here(?:in)?after|hereunder|hereby|henceforth)|(?:also\s+)?(?:referred to|defined)\s+(?:\p{L}+\s+){0,2}?as|hierna(?:ar)?|hierin|(?:verder|nader|hierna|hieronder|kortweg)\s+(?:ook\s+|gezamenlijk\s+|samen\s+)?(?:te\s+noemen|genoemd|genaamd|aangeduid als|aan te duiden als)|(?:ook\s+)?(?:te noemen|aangeduid als)|ci-apr[èe]s(?:\s?(?:dénommée?s?|désignée?s?|appelée?s?|nommée?s?))?|ci-dessous|dénommée?s?|désignée?s?(?:\s+(?:par|comme|sous))?|(?:is|are|be) (?:\p{L}+ly )?(?:considered|deemed|called|termed)|(?:est|sont|être) (?:appelée?s?|nommée?s?)|(?:wordt|worden) (?:\p{L}+ )?(?:genoemd|aangeduid als)`;
const AROUND = String.raw`(?:,|:|also|both|each|individually|separately|collectively|together|jointly|or|and|referred to|called|known|as|by|the|acronym|term|in this (?:agreement|dpa|contract|document)|in short|ook|elk|afzonderlijk|individueel|gezamenlijk|samen|tezamen|respectievelijk|ieder|kortweg|te|noemen|genoemd|genaamd|aangeduid|als|met|en|of|également|aussi|ensemble|collectivement|individuellement|conjointement|chacune?|respectivement|dénommée?s?|désignée?s?|appelée?s?|nommée?s?|sous|comme|par|l['’]acronyme|le terme|les termes|et|ou|a|an|een|une?|the|de|het|le|la|les|l['’]|“|”)`;
export const NAMING = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${NAMING_WORDS})(?![\p{L}\p{N}])`, 'giu');
/** What may stand between the words that name and the name. */
export const NAMING_TAIL = new RegExp(String.raw`^(?:\s|${AROUND}(?![\p{L}\p{N}])|[,:(])*$`, 'iu');
/** All that may stand in a bracket before its first name. */
export const BRACKET_LEAD = new RegExp(String.raw`^(?:\s|(?:${NAMING_WORDS}|${AROUND})(?![\p{L}\p{N}])|[,:]|l['’]|(?:including|together with|met inbegrip van|y compris)[^()“"«]{0,60},)*$`, 'iu');
/** A name without quotation marks. */
export const BARE_NAME = /^(?:(?:the|de|het|le|la|les)\s+|l['’]\s?)?(\p{Lu}[\p{L}\p{N}&-]*(?:\s(?:(?:de|du|des|d['’]|van|voor|of|for|à|aux?|en|and)\s){0,2}\p{Lu}[\p{L}\p{N}&-]*){0,4})/u;

/** The meaning is given somewhere else: in another clause, another agreement, a law. */
export const REFERS =
  /^[\s,:]*(?:(?:shall |will )?(?:ha(?:s|ve)|takes?|bears?|carry|carries) (?:the |its |their )?(?:same )?(?:respective )?(?:meanings?|definitions?)|means the definition|(?:is|are|shall be) (?:as )?(?:defined|understood)|(?:betekent\s+|zoals\s+)?(?:bedoeld|gedefinieerd|omschreven|bepaald) (?:in|door|onder)|(?:is|zijn|wordt|worden)\s+(?:gedefinieerd|omschreven)\s+in|(?:heeft|hebben) (?:de|dezelfde|hun|haar|zijn) (?:zelfde )?(?:betekenis|inhoud)|als bedoeld in|zie\s|see\s|voir\s|(?:a|ont|aura|auront|prend|prennent) (?:le|la|les|leur) (?:même )?(?:sens|significations?|définitions?)|(?:est|sont) (?:définie?s?)|(?:telle?s? que )?définie?s? (?:à|au|aux|par|dans)|as (?:defined|described|set out|set forth) (?:in|under|by))/iu;
/** Labels of a definitions section that are no terms. */
export const NO_LABEL = /^(?:interpretations?|interpretatie|interprétation|notes?|nota bene|n\.?b\.?|opmerking(?:en)?|remarques?|definitions?|definities|définitions?|begrippen|terms|termen|termes|article|artikel)$/iu;
/** Words that are explained, and name nothing. */
export const NO_TERM = /^(?:this|these|that|it|i|we|us|our|you|your|u|uw|je|jij|wij|we|ons|onze|nous|notre|nos|vous|votre|vos|including|include|includes|inclu(?:dent|s|t)|inclusief|waaronder|y compris|notamment|without limitation|in writing|written|schriftelijk|par écrit|or|of|ou|and|en|et)$/iu;
/** The definition holds for one clause only. */
export const LOCAL =
  /(?:for (?:the )?purposes? of (?:this|the present) (?:section|clause|article|paragraph|annex|schedule)|in this (?:section|clause|article|paragraph)|as used in this (?:section|clause|article|paragraph)|(?:in|voor de toepassing van) (?:dit|deze) (?:artikel|clausule|bepaling|lid|paragraaf)|(?:au sens|pour l['’]application|aux fins|dans le cadre) (?:de la|du) présente? (?:article|clause|paragraphe|section|annexe)|dans (?:le|la|cet|cette) (?:présente? )?(?:article|clause|paragraphe|section))(?![\p{L}])/iu;
/** Headings of lists that give the words of an abbreviation. */
export const ABBREVIATIONS = /acronym|abbreviation|abréviation|afkorting|sigle/iu;
/** A verb that in running text says where else a term is defined. */
export const IS_DEFINED = /^[\s,:]*(?:is|are|shall be|zijn|wordt|worden|est|sont)\s+(?:as )?(?:defined|understood|construed|gedefinieerd|omschreven|définie?s?|entendue?s?)/iu;
/** Without one of these words a text says nothing about where terms are defined. */
export const MAY_DEFER = /capital|majuscule|hoofdletter|defin|défini|gedefinieerd|meaning|betekenis|\bsens\b|signification|supplement|complement|complèt|complét|aanvull|part of|partie intégrante|deel uit|addendum|avenant|incorporated|annexée?/iu;
const OTHER_TEXT = String.raw`(?:agreement|contract|terms|conditions|policy|gdpr|regulation|law|act|legislation|directive|overeenkomst|voorwaarden|avg|verordening|wet|wetgeving|contrat|convention|rgpd|règlement|loi|législation|cg[uva]+)`;
const SAID_THERE = String.raw`(?:meanings?|definitions?|defined|ascribed|betekenis(?:sen)?|gedefinieerd|omschreven|bepaald|sens|signification|définie?s?|définitions?)`;
/** "Capitalised terms have the meaning given in the Agreement": about terms in general, not about those that follow. */
export const DEFERS = new RegExp(
  String.raw`(?:capitali[sz]ed|initial capital|capital letter|hoofdletters?|majuscules?|(?:all|other|any|alle|andere|tous les|toutes les|autres)\s+(?:other\s+|overige\s+|autres\s+)?(?:terms|words|expressions|begrippen|termen|woorden|termes|mots)|not (?:otherwise )?defined|niet (?:anders )?gedefinieerd|non définis|(?<!following |defined |volgende |les )(?:terms|begrippen|termen|termes)(?! (?:of|and|van|et|du|de|below|suivants|ci-dessous)))[^.;:]{0,200}${SAID_THERE}[^.;:]{0,80}(?:\s(?:in|by|under|door|dans|par|aux?|du|le|la|les)\s)(?!this|these|deze|dit|ce|cet)[^.;:]{0,80}?${OTHER_TEXT}`,
  'iu',
);
/** "This Addendum supplements the Agreement": its terms may be defined there. */
export const SUPPLEMENTS = new RegExp(
  String.raw`(?:^|[\s(])(?:this|these|deze|dit|présente?s?|it|they|il|elle|ils|elles)\s(?:[^\s.;]+\s){0,8}?(?:(?:supplements?|complements?|amends?|complète(?:nt)?|vult|is supplementary|(?:is|are) (?:an? )?(?:addendum|supplement|annex|appendix|exhibit|bijlage|annexe|avenant|aanvulling)|(?:is|are|est|sont|is) (?:annexée?s?|appended|attached|incorporated|gehecht)|(?:form|forms|maakt|maken|font|fait)\s(?:\S+\s){0,3}?(?:part|deel|partie))(?![\p{L}]))[^.;]{0,80}?(?<!(?:this|these|deze|dit|présente?s?) )${OTHER_TEXT}(?![\p{L}])`,
  'iu',
);
