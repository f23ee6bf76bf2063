/** Words that tell a term from a name: articles before it, and words that make what has capitals a name. */
import type { Language } from '../../contract/types.ts';
import { folded, inflectionKey } from './inflection.ts';

/** What stands before a term: articles, and words that single one out. */
export const DETERMINER: Readonly<Record<Language, RegExp>> = {
  en: /^(?:the|each|any|such|every|an?|all|no|its|their|this|these|those|said|applicable|relevant|other|either|both)$/iu,
  fr: /^(?:le|la|les|l|du|des|au|aux|un|une|tout|toute|tous|toutes|chaque|ce|cet|cette|ces|son|sa|ses|leur|leurs|ledit|ladite|lesdits|lesdites|dudit|aucun|aucune|chacune?|autres?)$/iu,
  nl: /^(?:de|het|een|elke|elk|ieder|iedere|deze|dit|die|dat|alle|zijn|haar|hun|geen|zulke|voornoemde|bedoelde|desbetreffende|betrokken)$/iu,
};

/** What follows makes it a reference or a name: "Phase 1", "Module Two". */
export const REFERENCE_AFTER = /^(?:\d.*|[IVX]+|[A-Z]|one|two|three|four|un|deux|trois|een|twee|drie)$/u;

/** What introduces the words after it: the text names itself, or says what something is held to be. */
const INTRODUCES =
  /(?:(?:^|[\s(])(?:this|these|deze|dit|(?:le|la|les|du|des|au|aux|cette|cet|ce|ces)(?:\s+présente?s?)?|présente?s?)\s+(?<=(?:this|these|deze|dit|présente?s?)\s+)|(?:considered|deemed|regarded as|constitutes?|qualif(?:y|ies) as|considérée?s?(?: comme)?|réputée?s?|constitue(?:nt)?|qualifiée?s?(?: de)?|beschouwd als|aangemerkt als|gelden als|geldt als|zogenaamde?|so-called|dite?s?)\s+(?:to be\s+|être\s+)?(?:(?:the|an?|de|het|een|le|la|les|des?|une?)\s+|l['’])?)$/i;

const MAY_INTRODUCE = /this|these|deze|dit|présent|consid|deem|regard|constitu|qualif|réput|beschouw|aangemerkt|geld|zogenaamd|so-called/i;

export function introduces(before: string): boolean {
  return MAY_INTRODUCE.test(before) && INTRODUCES.test(before);
}

/** "the Lawyer (as defined in …)". */
export const DEFINED_THERE = /^[\s,]*\(?(?:as|as that term is|such as|tel(?:le)?s?|zoals|als)\s[^().]{0,50}(?:defined|défini|gedefinieerd|omschreven|bedoeld|set out|described)/iu;
const CLOSING = /^(?:[’']s?\s|[^a-zÀ-ÿœ\d\s'’-]|$|\s*[,;:.()])/i;
const CLOSING_WORDS: ReadonlySet<string> = new Set(
  'of and or to in on at by for from with under is are was were be has have had may shall will must can does do that which who as if when where before after during until unless within without pursuant not van en of op te tot voor bij met door uit over onder is zijn was wordt worden zal zullen kan kunnen mag mogen moet moeten heeft hebben dient die dat als indien wanneer na tijdens binnen niet aan naar om dan et ou à au aux dans sur par pour avec sans sous est sont a ont peut peuvent doit doivent sera seront ne qui que dont ainsi en lors avant après entre selon conformément tel s n'.split(' '),
);

/** Whether what follows a noun can not be a noun that it tells the kind of. */
export function closes(after: string): boolean {
  const word = /^\s([a-zÀ-ÿœ]+)/i.exec(after)?.[1];
  return word === undefined ? CLOSING.test(after) : CLOSING_WORDS.has(word.toLowerCase());
}

/** Words of German, in which every noun has a capital. */
export const GERMAN = /(?:^|\s)(?:und|für|nicht|oder|wird|durch|zwischen|eine[rsmn]|diese[rsm]|sich|auf)\s/u;

/** Institutions, laws, documents that bear a title, functions, calendars, nations, references, products of others. */
const LISTS = [
  // References and parts of a document.
  'article articles section sections clause clauses annex annexes appendix appendices schedule schedules exhibit exhibits chapter part module paragraph title recital preamble table figure page point addendum addenda attachment',
  'artikel artikelen hoofdstuk afdeling bijlage bijlagen lid deel titel paragraaf onderdeel tabel preambule overweging addendum',
  'annexe chapitre alinéa titre partie préambule considérant tableau page avenant appendice',
  // Laws and standards.
  'act regulation directive law laws code statute treaty convention decree decision constitution bill gazette clauses framework standard charter rules protocol amendment safeguard shield',
  'verordening richtlijn wet wetten wetboek besluit decreet verdrag grondwet staatsblad ordonnantie reglement codex',
  'règlement loi lois code décret arrêté directive traité constitution moniteur ordonnance journal clause convention décision charte',
  // Institutions.
  'authority commission court courts tribunal council parliament union ministry government state states republic kingdom chamber agency office bureau department board committee institute counsel county district province canton association foundation university bank registry registrar service office police king crown treasury secretary',
  'autoriteit commissie rechtbank rechtbanken hof raad parlement unie ministerie overheid staat staten republiek koninkrijk kamer agentschap bureau dienst comité instituut vereniging stichting universiteit bank register politie koning staatssecretaris minister gemeenschap gewest gewesten gemeente stad provincie kruispuntbank gegevensbeschermingsautoriteit college kamer orde',
  'autorité commission tribunal tribunaux cour conseil parlement union ministère gouvernement état états république royaume chambre agence office bureau département comité institut association fondation université banque registre police roi ministre communauté région commune ville province trésor banque-carrefour',
  // Functions.
  'officer director manager president chief head chairman chairperson secretary minister coordinator engineer lead team advisor responsible delegate functionaris directeur directrice voorzitter manager verantwoordelijke coördinator delegué délégué président responsable chef gérant référent correspondant team équipe ploeg',
  // Nations, places, languages, calendar.
  'european belgian dutch french german english british american swiss irish italian spanish luxembourg flemish walloon brussels europe belgium france germany netherlands ireland california delaware united kingdom america world international internet web earth',
  'europese europees belgische belgisch nederlandse nederlands franse frans duitse engelse britse vlaamse vlaams waalse brusselse europa belgië nederland frankrijk vlaanderen internationale internet',
  'européen européenne européens belge belges français française néerlandais allemand anglais luxembourgeois suisse flamand wallon bruxelles europe belgique france internet',
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter',
  'januari februari maart mei juni juli augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerstmis',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche noël',
  // What a draft calls itself and its like, each with a title of its own.
  'policy policies terms conditions agreement agreements contract form guidelines notice statement plan report license licence handbook manual guide catalogue catalog program programme framework faq offer quote proposal tender specifications',
  'overeenkomst overeenkomsten voorwaarden beleid verklaring offerte bestek formulier contract plan verslag handleiding licentie reglement catalogus',
  'contrat contrats conditions politique formulaire devis offre bon plan rapport licence guide manuel catalogue cahier marché accord déclaration mentions proposition',
  // Words of address.
  'mr mrs ms mister madam sir dear dr prof monsieur madame messieurs mesdames maître meester heer mevrouw god',
];
/** Pronouns and function words: with a capital they are no nouns, and after a noun they say nothing of it. */
const FUNCTION_WORDS = 'you your we us our he she they it u uw wij ons onze vous votre vos nous notre nos i if when where which who that there here not for in on by as or and to from with';
const NAMES: Readonly<Record<Language, ReadonlySet<string>>> = { en: keysOf('en'), fr: keysOf('fr'), nl: keysOf('nl') };

function keysOf(language: Language): ReadonlySet<string> {
  return new Set(LISTS.flatMap((list) => list.split(' ')).flatMap((word) => [folded(word), inflectionKey(word, language)]));
}

const FUNCTIONS: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(' ').map((word) => folded(word)));

/** Whether some of the words are no nouns, though they have capitals. */
export function haveFunctionWords(words: readonly string[]): boolean {
  return words.some((word) => FUNCTIONS.has(folded(word)));
}

/** Whether a word makes a name of the words it stands among: "Court", "Regulation", "Officer". */
export function isNameOfAnother(words: readonly string[], language: Language): boolean {
  return words.some((word) => NAMES[language].has(inflectionKey(word, language)) || NAMES[language].has(folded(word)));
}
