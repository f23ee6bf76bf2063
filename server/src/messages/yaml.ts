/** What is wrong with a file in YAML, in words that say what to do. */
import type { Language } from '../contract/types.ts';

export interface YamlMessages {
  readonly tooLong: (most: number) => string;
  readonly tooDeep: (most: number) => string;
  readonly tooManyValues: (most: number) => string;
  /** Of a value that begins with `*`. */
  readonly alias: string;
  /** Of a value with `&` or `!` before it. */
  readonly mark: string;
  /** Of bytes that are not UTF-8. */
  readonly notUtf8: string;
  /** Of a sign that nobody sees, by its number (`U+202E`). */
  readonly misleading: (code: string) => string;
  /** Of a line that begins with `%`. */
  readonly directive: string;
  readonly badKey: (key: string) => string;
  readonly keyTwice: (key: string) => string;
  /** What YAML itself says no to, by the code of its error; `detail` is the parser's own, English. */
  readonly syntax: Readonly<Record<'BAD_SCALAR_START' | 'TAB_AS_INDENT' | 'BAD_INDENT' | 'BLOCK_AS_IMPLICIT_KEY' | 'RESOURCE_EXHAUSTION' | 'MULTIPLE_DOCS', string>>;
  readonly missingSign: (detail: string) => string;
  readonly otherSyntax: (detail: string) => string;

  readonly tooManyMistakes: string;
  readonly missingKey: (key: string) => string;
  readonly unknownKey: (key: string) => string;
  readonly oneOf: (choices: readonly string[]) => string;
  readonly empty: string;
  readonly tooManyEntries: (most: number) => string;
  /** Of a value of the wrong kind: what it is, and what stands there instead. */
  readonly wrongType: (is: string | undefined, expected: string) => string;
  readonly expected: Readonly<Record<'string' | 'array' | 'object' | 'integer' | 'boolean' | 'other', string>>;
  readonly list: string;
  readonly map: string;
  readonly text: string;
  readonly plain: (type: string, value: string) => string;
}

const en: YamlMessages = {
  tooLong: (most) => `This file is too long: split it or shorten it to at most ${most} characters.`,
  tooDeep: (most) => `This is nested too deeply: at most ${most} lists and maps may stand in one another.`,
  tooManyValues: (most) => `This file has too many values: at most ${most} are read.`,
  alias: 'Put quotes around a value that begins with *: "*gegevens".',
  mark: 'Remove the mark that begins with & or ! from this value, or put quotes around the whole.',
  notUtf8: 'This character cannot be read: save the file as UTF-8.',
  misleading: (code) => `Remove the invisible sign ${code} here: what is shown would not be what is read.`,
  directive: 'Remove this line: a file has no directives (%).',
  badKey: (key) => `“${key}” cannot be a key here: use letters, digits and hyphens.`,
  keyTwice: (key) => `“${key}” stands here a second time: join the two.`,
  syntax: {
    BAD_SCALAR_START: 'Put quotes around a value that begins with *, @, & or another special sign: "*gegevens".',
    TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
    BAD_INDENT: 'This line is not indented like its neighbours: align it with them.',
    BLOCK_AS_IMPLICIT_KEY: 'Check the indentation here, or put quotes around a value with “: ” in it.',
    RESOURCE_EXHAUSTION: 'This is nested too deeply: put fewer lists and maps in one another.',
    MULTIPLE_DOCS: 'Remove the line “---”: a file holds one document.',
  },
  missingSign: (detail) => `Something is not closed: check quotes, brackets, colons and commas here (${detail}).`,
  otherSyntax: (detail) => `This cannot be read as YAML: ${detail}.`.replace(/\.\.$/u, '.'),
  tooManyMistakes: 'This file has too many mistakes to list: compare it with the description of the format.',
  missingKey: (key) => `“${key}” is missing here: add it.`,
  unknownKey: (key) => `“${key}” is not known here: correct its spelling or remove it.`,
  oneOf: (choices) => `Write one of: ${choices.join(', ')}.`,
  empty: 'This is empty: add at least one.',
  tooManyEntries: (most) => `This has too many entries: at most ${most} are read.`,
  wrongType: (is, expected) => `${is === undefined ? 'This is empty' : `This is ${is}`}: write ${expected}.`,
  expected: {
    string: 'text (a figure, a date, true or null as text stands in quotes)',
    array: 'a list, each item behind “- ” or all of them in square brackets',
    object: 'keys with their values (key: value)',
    integer: 'a whole number',
    boolean: 'true or false',
    other: 'something else',
  },
  list: 'a list',
  map: 'a key with a value',
  text: 'text',
  plain: (type, value) => `the ${type} ${value}`,
};

const fr: YamlMessages = {
  tooLong: (most) => `Ce fichier est trop long\u00a0: scindez-le ou ramenez-le à ${most} caractères au plus.`,
  tooDeep: (most) => `L’imbrication est trop profonde\u00a0: au plus ${most} niveaux de listes et de clés.`,
  tooManyValues: (most) => `Ce fichier contient trop de valeurs\u00a0: ${most} au plus sont lues.`,
  alias: 'Mettez entre guillemets une valeur qui commence par *\u00a0: "*données".',
  mark: 'Supprimez la marque qui commence par & ou\u00a0! devant cette valeur, ou mettez le tout entre guillemets.',
  notUtf8: 'Ce caractère est illisible\u00a0: enregistrez le fichier en UTF-8.',
  misleading: (code) => `Supprimez ici le signe invisible ${code}\u00a0: ce qui s’affiche ne serait pas ce qui est lu.`,
  directive: 'Supprimez cette ligne\u00a0: un fichier ne contient pas de directives (%).',
  badKey: (key) => `«\u00a0${key}\u00a0» ne peut pas servir de clé ici\u00a0: employez des lettres, des chiffres et des traits d’union.`,
  keyTwice: (key) => `«\u00a0${key}\u00a0» figure ici une seconde fois\u00a0: réunissez les deux.`,
  syntax: {
    BAD_SCALAR_START: 'Mettez entre guillemets une valeur qui commence par *, @, & ou un autre signe particulier\u00a0: "*données".',
    TAB_AS_INDENT: 'Indentez avec des espaces, non avec des tabulations.',
    BAD_INDENT: 'Cette ligne n’est pas alignée sur ses voisines\u00a0: alignez-la.',
    BLOCK_AS_IMPLICIT_KEY: 'Vérifiez l’indentation, ou mettez entre guillemets une valeur qui contient «\u00a0:\u00a0».',
    RESOURCE_EXHAUSTION: 'L’imbrication est trop profonde\u00a0: mettez moins de listes et de clés les unes dans les autres.',
    MULTIPLE_DOCS: 'Supprimez la ligne «\u00a0---\u00a0»\u00a0: un fichier contient un seul document.',
  },
  missingSign: (detail) => `Quelque chose n’est pas refermé\u00a0: vérifiez les guillemets, crochets, deux-points et virgules (${detail}).`,
  otherSyntax: (detail) => `Ceci ne peut pas être lu comme du YAML\u00a0: ${detail}.`.replace(/\.\.$/u, '.'),
  tooManyMistakes: 'Ce fichier contient trop d’erreurs pour les énumérer\u00a0: comparez-le à la description du format.',
  missingKey: (key) => `«\u00a0${key}\u00a0» manque ici\u00a0: ajoutez cette clé.`,
  unknownKey: (key) => `«\u00a0${key}\u00a0» n’est pas connu ici\u00a0: corrigez l’orthographe ou supprimez cette clé.`,
  oneOf: (choices) => `Écrivez l’une de ces valeurs\u00a0: ${choices.join(', ')}.`,
  empty: 'Ceci est vide\u00a0: complétez.',
  tooManyEntries: (most) => `Il y a trop d’éléments ici\u00a0: ${most} au plus sont lus.`,
  wrongType: (is, expected) => `${is === undefined ? 'Ceci est vide' : `Ceci est ${is}`}\u00a0: écrivez ${expected}.`,
  expected: {
    string: 'un texte (un nombre, une date, true ou null en tant que texte se met entre guillemets)',
    array: 'une liste, chaque élément précédé de «\u00a0-\u00a0» ou tous entre crochets',
    object: 'des clés et leurs valeurs, séparées par un deux-points et une espace',
    integer: 'un nombre entier',
    boolean: 'true ou false',
    other: 'autre chose',
  },
  list: 'une liste',
  map: 'une clé avec une valeur',
  text: 'un texte',
  plain: (_, value) => `la valeur ${value}`,
};

const nl: YamlMessages = {
  tooLong: (most) => `Dit bestand is te lang: splits het of kort het in tot hoogstens ${most} tekens.`,
  tooDeep: (most) => `Dit is te diep genest: hoogstens ${most} niveaus van lijsten en sleutels.`,
  tooManyValues: (most) => `Dit bestand bevat te veel waarden: er worden er hoogstens ${most} gelezen.`,
  alias: 'Zet een waarde die met * begint tussen aanhalingstekens: "*gegevens".',
  mark: 'Verwijder het merkteken dat met “&” of “!” begint voor deze waarde, of zet het geheel tussen aanhalingstekens.',
  notUtf8: 'Dit teken is onleesbaar: bewaar het bestand als UTF-8.',
  misleading: (code) => `Verwijder hier het onzichtbare teken ${code}: wat getoond wordt, zou niet zijn wat gelezen wordt.`,
  directive: 'Verwijder deze regel: een bestand bevat geen richtlijnen (%).',
  badKey: (key) => `“${key}” kan hier geen sleutel zijn: gebruik letters, cijfers en koppeltekens.`,
  keyTwice: (key) => `“${key}” staat hier een tweede keer: voeg beide samen.`,
  syntax: {
    BAD_SCALAR_START: 'Zet een waarde die met *, @, & of een ander bijzonder teken begint tussen aanhalingstekens: "*gegevens".',
    TAB_AS_INDENT: 'Spring in met spaties, niet met tabs.',
    BAD_INDENT: 'Deze regel springt niet in zoals de regels ernaast: lijn hem daarmee uit.',
    BLOCK_AS_IMPLICIT_KEY: 'Kijk het inspringen hier na, of zet een waarde met “: ” erin tussen aanhalingstekens.',
    RESOURCE_EXHAUSTION: 'Dit is te diep genest: zet minder lijsten en sleutels in elkaar.',
    MULTIPLE_DOCS: 'Verwijder de regel “---”: een bestand bevat één document.',
  },
  missingSign: (detail) => `Er is iets niet afgesloten: kijk aanhalingstekens, haakjes, dubbele punten en komma’s na (${detail}).`,
  otherSyntax: (detail) => `Dit kan niet als YAML gelezen worden: ${detail}.`.replace(/\.\.$/u, '.'),
  tooManyMistakes: 'Dit bestand bevat te veel fouten om ze op te sommen: vergelijk het met de beschrijving van het formaat.',
  missingKey: (key) => `“${key}” ontbreekt hier: voeg deze sleutel toe.`,
  unknownKey: (key) => `“${key}” is hier niet bekend: verbeter de spelling of verwijder deze sleutel.`,
  oneOf: (choices) => `Schrijf een van deze waarden: ${choices.join(', ')}.`,
  empty: 'Dit is leeg: vul het aan.',
  tooManyEntries: (most) => `Dit bevat te veel items: er worden er hoogstens ${most} gelezen.`,
  wrongType: (is, expected) => `${is === undefined ? 'Dit is leeg' : `Dit is ${is}`}: schrijf ${expected}.`,
  expected: {
    string: 'tekst (een getal, een datum, true of null als tekst staat tussen aanhalingstekens)',
    array: 'een lijst, met “- ” voor elk item of alle items tussen vierkante haken',
    object: 'sleutels met hun waarden (sleutel: waarde)',
    integer: 'een geheel getal',
    boolean: 'true of false',
    other: 'iets anders',
  },
  list: 'een lijst',
  map: 'een sleutel met een waarde',
  text: 'tekst',
  plain: (_, value) => `de waarde ${value}`,
};

export const YAML_MESSAGES: Readonly<Record<Language, YamlMessages>> = { en, fr, nl };
