import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definedNames } from '../../server/src/contract/definedNames.ts';

/** Each naming as "entity = article|name, …". */
function names(text: string): string[] {
  return definedNames(text).map(({ entity, terms }) => `${entity ?? '?'} = ${terms.map(({ article, name }) => `${article ?? ''}|${name}`).join(', ')}`);
}

describe('definedNames', () => {
  const CASES: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['Zephyr SA (“Zephyr” or the “Provider”) agrees.', ['Zephyr = |Zephyr, the |Provider']],
    ["Zephyr SA, ci-après dénommée l'Hébergeur, accepte.", ['Zephyr = l’|Hébergeur']],
    ['Zephyr SA, ci-après le Responsable du traitement, accepte.', ['Zephyr = le |Responsable du traitement, le |Responsable']],
    ['Het Fonds, hierna de Verantwoordelijke voor de verwerking, aanvaardt.', ['Het Fonds = de |Verantwoordelijke voor de verwerking, de |Verantwoordelijke']],
    ['Zephyr BV, hierna te noemen: Klant', ['Zephyr = |Klant']],
    ['Zephyr BV, hierna ‘Zephyr’, en het Fonds, hierna ‘de Klant’', ['Zephyr = |Zephyr', 'Fonds = de |Klant']],
    ['Zephyr SA, ci-après « le Prestataire », et la Ville de Mons, ci-après « le Client »', ['Zephyr = le |Prestataire', 'Ville de Mons = le |Client']],
    ['Zephyr Ltd, hereinafter “the Provider”, and the City of Dorp, hereinafter “the Customer”.', ['Zephyr = the |Provider', 'City of Dorp = the |Customer']],
    ['Zephyr Ltd, seated in Ghent (hereinafter the “Provider”), and Borealis NV, seated in Bruges (hereinafter the “Customer”).', ['Zephyr = the |Provider', 'Borealis = the |Customer', 'Zephyr = the |Provider', 'Borealis = the |Customer']],
    ['Zephyr Ltd, hereinafter “Zephyr”, with its seat in Ghent, hereinafter “the Provider”.', ['Zephyr = |Zephyr', 'Zephyr = the |Provider']],
    ['Zephyr Ltd, hereinafter “Zephyr”, and represented by its board, hereinafter “the Provider”.', ['Zephyr = |Zephyr', 'Zephyr = the |Provider']],
    ['Zephyr BV, hierna ‘de Klant’', ['Zephyr = de |Klant']],
    ['“Zephyr” means Zephyr SA.', ['? = |Zephyr']],
    ['“services” means what is done.', []],
    ['Klant (“het Fonds”): wie koopt.', ['Klant = het |Fonds', '? = |Klant, het |Fonds']],
    ['It supplies to its customers (“Customer”).', ['? = |Customer']],
    ['Nothing here (as said above) is a name.', []],
    ['the undertaking (the Provider) agrees', ['? = the |Provider']],
    ['the annex (the Annex) applies', []],
  ];
  for (const [text, found] of CASES) it(text, () => assert.deepEqual(names(text), found));
});
