import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { partyNames } from '../../server/src/wording/parties.ts';

const FRENCH = 'Le Fournisseur livre les services au Client. Si le Fournisseur est en retard, le Client en informe le Fournisseur dans les huit jours. Les parties se tiennent au courant de tout ce qui peut avoir une influence sur les services, et se réunissent chaque mois pour en parler.';
const DUTCH = 'De Leverancier levert de diensten aan de Klant. Als de Leverancier te laat is, meldt de Klant dat binnen acht dagen aan de Leverancier. De partijen houden elkaar op de hoogte van alles wat een invloed op de diensten kan hebben, en komen elke maand samen met het oog op een goede uitvoering. Het verslag wordt door een van de partijen opgemaakt en aan de andere bezorgd, die het binnen een week met haar opmerkingen terugstuurt. Indien zij dat niet doet, wordt het verslag geacht juist te zijn.';

describe('partyNames', () => {
  it('are those of the draft', () => {
    assert.deepEqual(partyNames(parseContract(`# Contrat\n\n${FRENCH}\n`), 'fr'), {
      provider: 'le Fournisseur',
      customer: 'le Client',
    });
  });

  it('are those of the language in a draft in two', () => {
    const contract = parseContract(`# Contrat\n\n## Texte français\n\n${FRENCH}\n\n## Nederlandse tekst\n\n${DUTCH}\n`);
    assert.deepEqual(partyNames(contract, 'fr'), { provider: 'le Fournisseur', customer: 'le Client' });
    assert.deepEqual(partyNames(contract, 'nl'), { provider: 'de Leverancier', customer: 'de Klant' });
    assert.deepEqual(partyNames(contract, 'en'), { provider: 'the Provider', customer: 'the Customer' });
  });

  it('may have a hyphen in a draft in two languages', () => {
    const french = FRENCH.replaceAll('Fournisseur', 'Sous-traitant').replaceAll('au Client', 'au Responsable du traitement').replaceAll('le Client', 'le Responsable du traitement');
    const contract = parseContract(`# Accord de traitement\n\n## Texte français\n\n${french}\n\n${french}\n\n${french}\n\n## Nederlandse tekst\n\n${DUTCH.replaceAll('Leverancier', 'Verwerker').replaceAll('Klant', 'Verwerkingsverantwoordelijke')}\n`);
    assert.ok(contract.parties.provider.aliases.includes('Sous-traitant'), contract.parties.provider.aliases.join());
    assert.equal(partyNames(contract, 'fr').provider, 'le Sous-traitant');
  });

  it('are the house’s where the draft has none', () => {
    assert.deepEqual(partyNames(parseContract(''), 'nl'), { provider: 'de Leverancier', customer: 'de Klant' });
    assert.deepEqual(partyNames(parseContract(''), 'fr'), { provider: 'le Prestataire', customer: 'le Client' });
  });
});
