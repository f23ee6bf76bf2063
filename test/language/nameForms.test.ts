import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { formLike } from '../../server/src/language/nameForms.ts';
import { wordBefore } from '../../server/src/language/wordBefore.ts';

/** The form, with a question mark where it is a guess. */
function form(language: Language, written: string, from: string, to: string): string {
  const { text, sure } = formLike(language, written, from, to);
  return sure ? text : `${text}?`;
}

describe('formLike', () => {
  it('keeps what stands as defined, and capitals', () => {
    assert.equal(form('en', 'Customer', 'Customer', 'Client'), 'Client');
    assert.equal(form('en', 'CUSTOMER', 'Customer', 'Client'), 'CLIENT');
    assert.equal(form('fr', 'ÉQUIPE', 'Équipe', 'Société mère'), 'SOCIÉTÉ MÈRE');
    assert.equal(form('nl', 'Klant', 'klant', 'afnemer'), 'Afnemer');
    assert.equal(form('en', 'SLA', 'SLA', 'Target'), 'Target');
    assert.equal(form('fr', 'Données personnelles', 'Données Personnelles', 'Informations Confidentielles RH'), 'Informations confidentielles RH?');
  });

  it('takes other capitals and hyphens for the same words', () => {
    assert.equal(form('fr', 'Sous-Traitants', 'Sous-traitant', 'Prestataire'), 'Prestataires');
    assert.equal(form('fr', 'Responsable de Traitement', 'Responsable de traitement', 'Société'), 'Société');
    assert.equal(form('en', 'Third Party Services', 'Third-Party Service', 'Work Order'), 'Work Orders');
    assert.equal(form('fr', 'Client', 'CLIENT', 'Société'), 'Société');
  });

  it('forms English plurals and possessives', () => {
    assert.equal(form('en', 'Customers', 'Customer', 'Client'), 'Clients');
    assert.equal(form('en', 'CUSTOMERS', 'Customer', 'Company'), 'COMPANIES');
    assert.equal(form('en', 'Parties', 'Party', 'Branch'), 'Branches');
    assert.equal(form('en', 'Customer’s', 'Customer', 'Client'), 'Client’s');
    assert.equal(form('en', "Customers'", 'Customer', 'Company'), "Companies'");
    assert.equal(form('en', 'Dates of Delivery', 'Date of Delivery', 'Day of Completion'), 'Days of Completion');
    assert.equal(form('en', 'Service', 'Services', 'Deliverables'), 'Deliverable');
    assert.equal(form('en', 'Services', 'Service', 'Work Order'), 'Work Orders');
    assert.equal(form('en', 'Service', 'Services', 'Platform'), 'Platform');
    assert.equal(form('en', 'Service', 'Services', 'Premises'), 'Premises?');
  });

  it('says where English leaves doubt', () => {
    assert.equal(form('en', 'Orders', 'Order', 'Information'), 'Information?');
    assert.equal(form('en', 'Orders', 'Order', 'Index'), 'Indexes?');
    assert.equal(form('en', 'Orders', 'Order', 'Goods'), 'Goods?');
    assert.equal(form('en', 'Services', 'Service', 'Data'), 'Data?');
    assert.equal(form('en', 'Customer’s', 'Customer', 'Services'), 'Services’s?');
    assert.equal(form('en', 'Personal data', 'Personal Data', 'Client Records'), 'Client records?');
    assert.equal(form('en', 'Policies', 'Policy', 'Roof'), 'Roofs?');
    assert.equal(form('en', 'Service', 'Services', 'Policies'), 'Policy?');
  });

  it('forms Dutch plurals that a rule settles', () => {
    assert.equal(form('nl', 'Leveranciers', 'Leverancier', 'Verwerker'), 'Verwerkers');
    assert.equal(form('nl', 'Leveranciers', 'Leverancier', 'Onderneming'), 'Ondernemingen');
    assert.equal(form('nl', 'Diensten', 'Dienst', 'Leverancier'), 'Leveranciers');
    assert.equal(form('nl', 'Diensten', 'Dienst', 'Verplichting'), 'Verplichtingen');
    assert.equal(form('nl', 'Personen', 'Persoon', 'Opdracht'), 'Opdrachten');
    assert.equal(form('nl', 'Plannen', 'Plan', 'Overeenkomst'), 'Overeenkomsten');
    assert.equal(form('nl', 'Werkzaamheden', 'Werkzaamheid', 'Mogelijkheid'), 'Mogelijkheden');
    assert.equal(form('nl', 'Diensten', 'Dienst', 'Bijlage'), 'Bijlages?');
    assert.equal(form('nl', 'Diensten', 'Dienst', 'Systeem'), 'Systeems?');
    assert.equal(form('nl', 'Diensten', 'Dienst', 'Firma'), 'Firma’s?');
    assert.equal(form('nl', 'Diensten', 'Dienst', 'Bedrijf'), 'Bedrijfen?');
    assert.equal(form('nl', 'Dienst', 'Diensten', 'Werkzaamheden'), 'Werkzaamheid');
    assert.equal(form('nl', 'Dienst', 'Diensten', 'Bedrijven'), 'Bedrijven?');
    assert.equal(form('nl', 'Dienst', 'Diensten', 'Leveringen'), 'Levering');
    assert.equal(form('nl', 'Betrokken Partijen', 'Betrokken Partij', 'Derde Partij'), 'Derde Partijen');
  });

  it('forms French plurals that a rule settles', () => {
    assert.equal(form('fr', 'Services', 'Service', 'Prestation'), 'Prestations');
    assert.equal(form('fr', 'Services', 'Service', 'Avis'), 'Avis');
    assert.equal(form('fr', 'Services', 'Service', 'Réseau'), 'Réseaux');
    assert.equal(form('fr', 'Services', 'Service', 'Local'), 'Locaux?');
    assert.equal(form('fr', 'Services', 'Service', 'Travail'), 'Travails?');
    assert.equal(form('fr', 'Service', 'Services', 'Locaux'), 'Locaux?');
    assert.equal(form('fr', 'Bons de Commande', 'Bon de Commande', 'Ordre de Service'), 'Ordres de Service');
    assert.equal(form('fr', 'Données Personnelles', 'Donnée Personnelle', 'Date Limite'), 'Dates Limites?');
    assert.equal(form('fr', 'Donnée', 'Données', 'Informations'), 'Information');
    assert.equal(form('fr', 'Prestataires', 'Prestataire', 'Sous-traitant'), 'Sous-traitants');
  });

  it('leaves a form that it does not know to a person', () => {
    assert.equal(form('fr', 'Utilisatrices', 'Utilisateur', 'Client'), 'Clients?');
    assert.equal(form('nl', 'Klantje', 'Klant', 'Afnemer'), 'Afnemers?');
    assert.equal(form('en', '', '', 'Client'), 'Client');
  });
});

describe('wordBefore', () => {
  /** The text with the name, a question mark where the word before may not fit. */
  const put = (language: Language, before: string, name: string): string => {
    const found = wordBefore(language, before, name);
    if (found === undefined) return before + name;
    return found.length === 0 ? `${before}?${name}` : before.slice(0, -found.length) + found.text + name;
  };

  it('fits "a" and "an"', () => {
    assert.equal(put('en', 'to an ', 'Company'), 'to a Company');
    assert.equal(put('en', 'A ', 'Affiliate'), 'An Affiliate');
    assert.equal(put('en', 'a ', 'Undertaking'), 'an Undertaking');
    assert.equal(put('en', 'an ', 'Affiliate'), 'an Affiliate');
    assert.equal(put('en', 'the ', 'Affiliate'), 'the Affiliate');
    assert.equal(put('en', 'Annex A ', 'Affiliate'), 'Annex A Affiliate');
    assert.equal(put('en', '2.1 A ', 'Affiliate'), '2.1 An Affiliate');
    assert.equal(put('en', 'data ', 'Affiliate'), 'data Affiliate');
    for (const name of ['User', 'Hour', 'EU Customer', 'Unit', 'SLA', '1st Party']) assert.equal(put('en', 'a ', name), `a ?${name}`);
    assert.equal(put('en', 'an **', 'Company'), 'an **?Company');
  });

  it('fits French elisions and contractions', () => {
    assert.equal(put('fr', 'le ', 'Acheteur'), 'l’Acheteur');
    assert.equal(put('fr', 'La ', 'Équipe'), 'L’Équipe');
    assert.equal(put('fr', 'du ', 'Acheteur'), 'de l’Acheteur');
    assert.equal(put('fr', 'au ', 'Acheteur'), 'à l’Acheteur');
    assert.equal(put('fr', 'Au ', 'Acheteur'), 'À l’Acheteur');
    assert.equal(put('fr', 'de la ', 'Équipe'), 'de l’Équipe');
    assert.equal(put('fr', 'lorsque ', 'Acheteur'), 'lorsqu’Acheteur');
    assert.equal(put('fr', 'd’', 'Client'), 'de Client');
    assert.equal(put('fr', "d'", 'Acheteur'), "d'Acheteur");
    assert.equal(put('fr', 'l’', 'Client'), 'l’?Client');
    assert.equal(put('fr', 'du ', 'Hébergeur'), 'de l’Hébergeur');
    assert.equal(put('fr', 'le ', 'Hub'), 'le ?Hub');
    assert.equal(put('fr', 'le ', 'Client'), 'le Client');
    assert.equal(put('fr', 'table ', 'Acheteur'), 'table Acheteur');
    assert.equal(put('fr', 'le « ', 'Acheteur'), 'le « ?Acheteur');
  });

  it('leaves Dutch alone', () => {
    assert.equal(put('nl', 'de ', 'Klant'), 'de Klant');
  });
});
