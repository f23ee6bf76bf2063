import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ResponseError } from 'vscode-languageserver';
import type { Language } from '../../server/src/contract/types.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import type { EditSupport } from '../../server/src/features/support/edits.ts';
import { edited, positionOf, shown, textEdits } from './places.ts';
import { draftOf, URI } from './support.ts';

const PLAIN: EditSupport = { documentChanges: false, snippets: false };
const ASKING: EditSupport = { documentChanges: true, snippets: true, annotations: true };

const EN = `# Hosting Agreement

## 1. Definitions

1.1 “**Affiliate**” means a company of the group. An Affiliate is no party.

1.2 “Personal Data” or “Data” means any information about a person.

## 2. Duties

2.1 Each Affiliate's staff keeps the Personal
Data safe. AFFILIATE LIABILITY is limited, and the Affiliates know it. The Data stays.

2.2 The **Affiliate** pays; an Affiliate's parent does not.
`;

const FR = `# Contrat

## 1. Définitions

« Prestataire » désigne la société qui preste. « Données » désigne ce qui est confié.

## 2. Obligations

Le Prestataire travaille. Les Prestataires du groupe y aident le Prestataire.
PRESTATAIRE et Données restent : c’est l’affaire du Prestataire de prévenir.
`;

const NL = `# Overeenkomst

## 1. Definities

“Leverancier”: de onderneming die levert. “Gegevens”: wat haar wordt toevertrouwd.

## 2. Plichten

De Leverancier werkt. Alle Leveranciers helpen de Leverancier met de Gegevens.
LEVERANCIER blijft wie levert.
`;

function renamedText(text: string, quote: string, newName: string, { nth = 1, language = 'en' as Language, support = PLAIN } = {}): string {
  const draft = draftOf(text, { language });
  return edited(text, rename(draft, positionOf(draft, quote, { nth }), newName, support));
}

/** What a person is asked to confirm: the words there, and those that take their place. */
function asked(text: string, quote: string, newName: string): string[] {
  const draft = draftOf(text);
  const edit = rename(draft, positionOf(draft, quote), newName, ASKING);
  return textEdits(edit).flatMap((each) =>
    'annotationId' in each ? [`${String(each.annotationId)}: ${shown(draft, each.range)} → ${each.newText}`] : [],
  );
}

describe('prepareRename', () => {
  const draft = draftOf(EN);
  const prepared = (quote: string, nth = 1) => {
    const result = prepareRename(draft, positionOf(draft, quote, { nth }));
    return result && [shown(draft, result.range), result.placeholder];
  };

  it('gives the place and the term as it is defined', () => {
    assert.deepEqual(prepared('Affiliates know'), ['11:51 Affiliates', 'Affiliate']);
    assert.deepEqual(prepared('Personal\nData'), ['10:37 Personal\nData', 'Personal Data']);
  });

  it('gives the other name on another name', () => {
    assert.deepEqual(prepared('Data stays'), ['11:75 Data', 'Data']);
  });

  it('is for terms only', () => {
    assert.equal(prepared('company'), null);
    assert.equal(prepareRename(draftOf(''), { line: 0, character: 0 }), null);
  });
});

describe('rename', () => {
  it('changes an English term everywhere, each use in its own form, with its article', () => {
    assert.equal(
      renamedText(EN, 'Affiliates know', 'Group Company'),
      `# Hosting Agreement

## 1. Definitions

1.1 “**Group Company**” means a company of the group. A Group Company is no party.

1.2 “Personal Data” or “Data” means any information about a person.

## 2. Duties

2.1 Each Group Company's staff keeps the Personal
Data safe. GROUP COMPANY LIABILITY is limited, and the Group Companies know it. The Data stays.

2.2 The **Group Company** pays; a Group Company's parent does not.
`,
    );
  });

  it('changes a French term everywhere', () => {
    assert.equal(
      renamedText(FR, 'Prestataire', 'Opérateur', { language: 'fr' }),
      `# Contrat

## 1. Définitions

« Opérateur » désigne la société qui preste. « Données » désigne ce qui est confié.

## 2. Obligations

L’Opérateur travaille. Les Opérateurs du groupe y aident l’Opérateur.
OPÉRATEUR et Données restent : c’est l’affaire de l’Opérateur de prévenir.
`,
    );
  });

  it('changes a Dutch term everywhere', () => {
    assert.equal(
      renamedText(NL, 'Leverancier', 'Verwerker', { language: 'nl' }),
      `# Overeenkomst

## 1. Definities

“Verwerker”: de onderneming die levert. “Gegevens”: wat haar wordt toevertrouwd.

## 2. Plichten

De Verwerker werkt. Alle Verwerkers helpen de Verwerker met de Gegevens.
VERWERKER blijft wie levert.
`,
    );
    assert.match(renamedText(NL, 'Leverancier', 'Onderneming'), /Alle Ondernemingen helpen/u);
  });

  it('leaves the other names of a term, and changes one of them alone', () => {
    const own = renamedText(EN, 'Personal\nData', 'Client Records');
    assert.match(own, /“Client Records” or “Data” means/u);
    assert.match(own, /keeps the Client\nRecords safe\./u);
    assert.match(own, /The Data stays\./u);
    const other = renamedText(EN, 'Data stays', 'Records');
    assert.match(other, /“Personal Data” or “Records” means/u);
    assert.match(other, /keeps the Personal\nData safe\./u);
    assert.match(other, /The Records stays\./u);
  });

  it('keeps line ends, quotes and emphasis', () => {
    const text = '# Agreement\r\n\r\n## 1. Definitions\r\n\r\n“Service Level” means x.\r\n\r\n## 2. Use\r\n\r\n> Each Service\r\n> Level is met. A **Service** Level 😀 and a _Service Level_.\r\n';
    assert.equal(
      renamedText(text, 'Service Level', 'Quality Target'),
      text.replace('“Service Level', '“Quality Target').replace('Service\r\n> Level', 'Quality\r\n> Target').replace('**Service** Level', '**Quality** Target').replace('_Service Level_', '_Quality Target_'),
    );
    assert.match(renamedText(text, 'Service Level', 'Target'), /Each Target is met\. A \*\*Target\*\* 😀/u);
  });

  it('keeps links to the headings that it changes', () => {
    const text = '# Agreement\n\n- [Definitions](#1-definitions)\n- [Personal Data and logs](#2-personal-data-and-logs)\n- [Personal Data](#personal-data)\n- [Site](https://x.example/#2-personal-data-and-logs)\n\n## 1. Definitions\n\n“Personal Data” means x.\n\n## 2. Personal Data and logs\n\nPersonal Data is kept, see [above](#1-definitions).\n';
    const after = renamedText(text, 'Personal Data” means', 'Client Records');
    assert.match(after, /\]\(#2-client-records-and-logs\)/u);
    assert.match(after, /## 2\. Client Records and logs/u);
    assert.match(after, /\]\(#personal-data\)\n- \[Site\]\(https:\/\/x\.example\/#2-personal-data-and-logs\)/u);
    assert.match(after, /\[above\]\(#1-definitions\)/u);
  });

  it('takes entities and escapes for what they stand for', () => {
    const text = '# Agreement\n\n## 1. Definitions\n\n“R&amp;D Team” means x.\n\n## 2. Use\n\nThe R&amp;D Team and the R\\&D Team, the R&D Team too.\n';
    assert.deepEqual(asked(text, 'R&amp;D', 'Lab'), []);
    assert.match(renamedText(text, 'R&amp;D', 'Lab'), /“Lab” means x\.[^]*The Lab and the Lab, the Lab too\./u);
  });

  it('asks about forms that no rule settles, where the client can', () => {
    assert.deepEqual(asked(EN, 'Affiliates know', 'Personnel'), [
      'Inflected forms – check each: 11:51 Affiliates → Personnel',
    ]);
    const draft = draftOf(EN);
    const edit = rename(draft, positionOf(draft, 'Affiliates know'), 'Personnel', ASKING);
    assert.deepEqual(edit?.changeAnnotations, {
      'Inflected forms – check each': { label: 'Inflected forms – check each', needsConfirmation: true },
    });
    assert.deepEqual(edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument), [{ uri: URI, version: 1 }]);
    assert.deepEqual(asked(EN, 'Affiliates know', 'Group Company'), []);
  });

  it('changes those forms as well as it can where the client cannot ask', () => {
    assert.match(renamedText(EN, 'Affiliates know', 'Annex'), /the Annexes know it/u);
    const versioned = rename(draftOf(EN), positionOf(draftOf(EN), 'Affiliates know'), 'Annex', { documentChanges: true, snippets: true });
    assert.equal(versioned?.changeAnnotations, undefined);
    assert.match(edited(EN, versioned), /the Annexes know it/u);
  });

  it('asks about an article that the gender of the new name decides', () => {
    const text = '# Contrat\n\n## 1. Définitions\n\n« Acheteur » désigne la société qui achète.\n\n## 2. Prix\n\nL’Acheteur paie, au nom d’Acheteur et pour l’Acheteur.\n';
    assert.deepEqual(asked(text, 'Acheteur', 'Client'), [
      'The article before the name may no longer fit – check each: 8:2 Acheteur → Client',
      'The article before the name may no longer fit – check each: 8:45 Acheteur → Client',
    ]);
    assert.match(renamedText(text, 'Acheteur', 'Client'), /au nom de Client et/u);
  });

  it('accepts the same term in other capitals', () => {
    assert.match(renamedText(EN, 'Affiliate', 'affiliate'), /“\*\*affiliate\*\*” means/u);
  });

  it('refuses what is no name, with the reason', () => {
    const refused = (newName: string, language: Language = 'en'): string => {
      const draft = draftOf(EN, { language });
      try {
        rename(draft, positionOf(draft, 'Affiliate'), newName, PLAIN);
      } catch (error) {
        assert.ok(error instanceof ResponseError);
        return error.message;
      }
      return 'accepted';
    };
    assert.equal(refused('  '), 'A defined term needs a name.');
    assert.equal(refused('Group\nCompany'), 'The name of a defined term stands on one line.');
    for (const name of ['“Company”', 'Com"pany', '«\u00a0Société\u00a0»', '**Company**', 'A_B', '[Company]', 'a|b', '`x`', '<b>', 'R&amp;D', "'Company'", 'a\\b']) {
      assert.equal(refused(name), 'The name of a defined term has no quotation marks and no Markdown in it.', name);
    }
    for (const name of ['Host’s Group', 'R&D Team', 'Société d’Origine', 'Co-Host (NL)']) assert.equal(refused(name), 'accepted', name);
    assert.equal(refused('Personal Data'), '“Personal Data” is already a defined term of this draft.');
    assert.equal(refused('data', 'nl'), '“data” is al een gedefinieerde term in dit ontwerp.');
    assert.equal(refused('DATA', 'fr'), '«\u00a0DATA\u00a0» est déjà un terme défini dans ce projet.');
    assert.equal(refused('', 'nl'), 'Een gedefinieerde term heeft een naam nodig.');
    assert.equal(refused('', 'fr'), 'Un terme défini doit porter un nom.');
  });

  it('is nothing where no term stands', () => {
    const draft = draftOf(EN);
    assert.equal(rename(draft, positionOf(draft, 'company'), 'Firm', PLAIN), null);
  });
});
