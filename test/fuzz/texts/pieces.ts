/** Words of contracts in three languages, of the library and of our own, so that rules have something to say. */
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../../server/src/contract/types.ts';
import type { Language } from '../../../server/src/contract/types.ts';
import { readLibrary } from '../../../server/src/library/read.ts';
import type { Library } from '../../../server/src/library/types.ts';
import { readLibraryFolder } from '../../../server/src/libraryFolder.ts';
import { messagesIn } from '../../../server/src/messages/messages.ts';
import { fillTemplate } from '../../../server/src/wording/template.ts';

/** The files of the clause library, by path. */
export const LIBRARY_FILES: ReadonlyMap<string, string> = await readLibraryFolder(fileURLToPath(new URL('../../../clause-library/', import.meta.url)));

const read = readLibrary(LIBRARY_FILES);
if (read.library === undefined) throw new Error('the clause library cannot be read');

export const LIBRARY: Library = read.library;

type Lists = Readonly<Record<Language, readonly string[]>>;

function inEach(of: (language: Language) => readonly string[]): Lists {
  return { en: of('en'), fr: of('fr'), nl: of('nl') };
}

/** Provisions of the library, and the examples of what falls short of them. */
export const PROVISIONS: Lists = inEach((language) => [
  ...LIBRARY.clauses.flatMap(({ texts }) => Object.values(texts[language].elements).flatMap(({ template, positions = [] }) => [template, ...positions.map((each) => each.template)])),
  ...read.examples.filter((example) => example.language === language).map(({ text }) => text),
].map((text) => fillTemplate(text, messagesIn(language))));

/** Titles of the library's clauses. */
export const TITLES: Lists = inEach((language) => LIBRARY.clauses.map(({ texts }) => texts[language].title));

/** Ids that a comment may accept, and some that it may not. */
export const CODES: readonly string[] = [
  ...LIBRARY.clauses.flatMap(({ id, elements }) => [id, ...elements.map((element) => element.id)]),
  'undefined-term', 'unused-term', 'dead-reference', 'numbering-gap', 'numbering-duplicate', 'blank', 'all', 'constructor', '__proto__', 'audit.nothing', '',
];

/** What defines, refers, counts, leaves open. */
export const PHRASES: Lists = {
  en: [
    'The Customer may audit the Provider at any time, with 10 (ten) days’ notice.', 'The Provider shall not use subcontractors without the prior written consent of the Customer (see Article 4.2(b)).',
    '“Services” means the services described in Annex 1.', '“Confidential Information” (“CI”) means all information; “Data” means the data of the Customer.', 'Acme NV, hereinafter the “Provider”,', 'the City of Aalberg (the “Customer” or the “City”)',
    'pursuant to Articles 2, 3.1 and 12 to 14 hereof', 'as set out in section 99.9', 'in accordance with Article 28 of the GDPR', 'within [●] days', 'EUR [amount] (______)', 'thirty (20) days', 'to the extent reasonably possible', 'at the Customer’s expense, once a year', 'the following:', 'subject to clause 1.', 'DEFINED TERMS', 'Signed in two copies,', 'Notwithstanding any other provision,',
  ],
  fr: [
    'Le Client peut auditer le Prestataire à tout moment, moyennant un préavis de 10 (dix) jours.', 'Le Prestataire ne peut sous-traiter sans l’accord écrit préalable du Client (voir l’article 4.2, b)).',
    '« Services » : les services décrits à l’annexe 1.', 'On entend par « Données » les données du Client.', 'Acme SA, ci-après dénommée le « Prestataire »,', 'la Ville d’Aalberg (ci-après le « Client »)',
    'conformément aux articles 2, 3.1 et 12 à 14', 'visé à l’article 99.9', 'au sens de l’article 28 du RGPD', 'dans un délai de [●] jours', '… EUR (__________)', 'trente (20) jours', 'dans la mesure du possible', 'aux frais du Client, une fois par an', 'comme suit :', 'sous réserve du point 1°.', 'ARTICLE IER – OBJET', 'Fait en deux exemplaires,',
  ],
  nl: [
    'De Klant mag de Leverancier te allen tijde auditeren, met 10 (tien) dagen kennisgeving.', 'De Leverancier doet geen beroep op onderaannemers zonder voorafgaande schriftelijke toestemming van de Klant (zie artikel 4.2, b)).',
    '“Diensten”: de diensten beschreven in bijlage 1.', 'Onder “Gegevens” wordt verstaan: de gegevens van de Klant.', 'Acme NV, hierna de “Leverancier”,', 'de Stad Aalberg (hierna de “Klant”)',
    'overeenkomstig de artikelen 2, 3.1 en 12 tot 14', 'bedoeld in artikel 99.9', 'in de zin van artikel 28 van de AVG', 'binnen [●] dagen', '[bedrag] euro (………)', 'dertig (20) dagen', 'voor zover redelijkerwijs mogelijk', 'op kosten van de Klant, één keer per jaar', 'als volgt:', 'onder voorbehoud van punt 1°.', 'ARTIKEL 1bis – VOORWERP', 'Opgemaakt in twee exemplaren,',
  ],
};

export { LANGUAGES };
