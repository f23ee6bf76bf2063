import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { DraftingReader } from '../../server/src/drafting/reader.ts';

const OPENING: Readonly<Record<Language, string>> = {
  en: 'This agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).',
  fr: 'Le présent contrat est conclu entre Nimbora NV (le « Prestataire ») et Stad Aalberg (le « Client »).',
  nl: 'Deze overeenkomst wordt gesloten tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).',
};

function draft(language: Language, first: string, second: string): string {
  return `---\nlang: ${language}\n---\n\n# Agreement\n\n${OPENING[language]}\n\n## 1. One\n\n${first}\n\n## 2. Two\n\n${second}\n`;
}

/** Each finding: its figure, the figure it is held against, and the place of that. */
function found(text: string): string[][] {
  return readDrafting(parseContract(text))
    .findings.filter(({ code }) => code === 'figures-differ')
    .map(({ range, subject, other = '', related }) => {
      assert.equal(subject, text.slice(range.start, range.end));
      return [subject, other, ...related.map(({ start, end }) => text.slice(start, end))];
    });
}

type Pair = readonly [first: string, second: string, figure: string, other: string];

const CONTRADICTIONS: Readonly<Record<Language, readonly Pair[]>> = {
  en: [
    ['The Provider shall notify the Customer of every data breach within 24 hours after discovery.', 'Each personal data breach is reported to the Customer no later than 48 hours after the Provider becomes aware of it.', '48 hours', '24 hours'],
    ['The Provider shall inform the Customer of a security incident within twenty-four (24) hours.', 'In the event of a security incident, the Provider shall alert the Customer within 72 hours.', '72 hours', 'twenty-four (24) hours'],
    ['The Customer shall pay each invoice within 30 days of its date.', 'Invoices are payable within 60 days of receipt.', '60 days', '30 days'],
    ['Either party may terminate this agreement by giving three months’ written notice.', 'Each party may terminate this agreement at any time on six months’ prior notice.', 'six months', 'three months'],
    ['The service shall have an availability of at least 99.9 % per month.', 'The Provider guarantees an uptime of 99.5% per month.', '99.5%', '99.9 %'],
    ['The liability of the Provider is limited to EUR 500,000 per contract year.', 'In no event shall the Provider’s liability per contract year exceed EUR 250,000.', 'EUR 250,000', 'EUR 500,000'],
    ['Within 30 days after the end of the agreement the Provider shall delete all Customer data.', 'The Provider shall erase the data of the Customer within 90 days after termination of this agreement.', '90 days', '30 days'],
    ['The Provider shall inform the Customer of any new sub-processor at least 30 days in advance.', 'The Provider gives the Customer 14 days’ notice before it engages a new sub-processor.', '14 days', '30 days'],
    ['The Customer may carry out an audit on at least 10 days’ notice.', 'The Customer announces an audit at least 30 days in advance.', '30 days', '10 days'],
    ['The Provider makes a backup of the data every 24 hours.', 'All data are backed up every 4 hours.', '4 hours', '24 hours'],
  ],
  nl: [
    ['De Leverancier meldt elk datalek binnen 24 uur na ontdekking aan de Klant.', 'Een inbreuk in verband met persoonsgegevens wordt uiterlijk 48 uur na kennisname aan de Klant gemeld.', '48 uur', '24 uur'],
    ['De Leverancier brengt de Klant binnen vierentwintig (24) uur op de hoogte van een beveiligingsincident.', 'Bij een beveiligingsincident informeert de Leverancier de Klant binnen 72 uur.', '72 uur', 'vierentwintig (24) uur'],
    ['De Klant betaalt de facturen binnen 30 dagen na factuurdatum.', 'Facturen zijn betaalbaar binnen zestig dagen na ontvangst.', 'zestig dagen', '30 dagen'],
    ['Elke partij kan deze overeenkomst opzeggen met een opzegtermijn van drie maanden.', 'Beide partijen mogen de overeenkomst op elk ogenblik beëindigen met een opzegtermijn van 6 maanden.', '6 maanden', 'drie maanden'],
    ['De beschikbaarheid van de dienst bedraagt minstens 99,9 % per maand.', 'De Leverancier garandeert een beschikbaarheid van 99,5% per maand.', '99,5%', '99,9 %'],
    ['De aansprakelijkheid van de Leverancier is per contractjaar beperkt tot 500.000 euro.', 'De totale aansprakelijkheid van de Leverancier bedraagt per contractjaar maximaal € 250.000.', '€ 250.000', '500.000 euro'],
    ['De Leverancier verwijdert alle gegevens binnen 30 dagen na het einde van de overeenkomst.', 'Binnen 90 dagen na de beëindiging van de overeenkomst wist de Leverancier de gegevens van de Klant.', '90 dagen', '30 dagen'],
    ['De Leverancier informeert de Klant minstens 30 dagen vooraf over elke nieuwe subverwerker.', 'De Klant wordt 14 dagen op voorhand in kennis gesteld van de inschakeling van een nieuwe onderaannemer.', '14 dagen', '30 dagen'],
    ['De Klant kondigt een audit minstens 10 werkdagen vooraf aan.', 'De Klant mag een audit uitvoeren mits een voorafgaande kennisgeving van 30 werkdagen.', '30 werkdagen', '10 werkdagen'],
    ['De Leverancier maakt om de 24 uur een back-up.', 'Van alle gegevens wordt elke 4 uur een back-up gemaakt.', '4 uur', '24 uur'],
  ],
  fr: [
    ['Le Prestataire notifie au Client toute violation de données dans les 24 heures.', 'Toute violation de données à caractère personnel est signalée au Client au plus tard 48 heures après sa découverte.', '48 heures', '24 heures'],
    ['Le Prestataire informe le Client de tout incident de sécurité dans un délai de vingt-quatre (24) heures.', 'En cas d’incident de sécurité, le Prestataire avertit le Client dans les 72 heures.', '72 heures', 'vingt-quatre (24) heures'],
    ['Le Client paie les factures dans les 30 jours de leur date.', 'Les factures sont payables au plus tard 60 jours après leur réception.', '60 jours', '30 jours'],
    ['Chaque partie peut résilier le contrat moyennant un préavis de trois mois.', 'Les parties peuvent à tout moment résilier le contrat avec un préavis de 6 mois.', '6 mois', 'trois mois'],
    ['La disponibilité du service est d’au moins 99,9 % par mois.', 'Le Prestataire garantit une disponibilité de 99,5 % par mois.', '99,5 %', '99,9 %'],
    ['La responsabilité du Prestataire est limitée à 500.000 euros par an.', 'La responsabilité annuelle du Prestataire ne peut dépasser 250.000 euros par an.', '250.000 euros', '500.000 euros'],
    ['Le Prestataire supprime les données dans les 30 jours de la fin du contrat.', 'Après l’expiration du contrat, le Prestataire efface les données du Client dans un délai de 90 jours.', '90 jours', '30 jours'],
    ['Le Prestataire informe le Client de tout nouveau sous-traitant au moins 30 jours à l’avance.', 'Le Client est averti 14 jours à l’avance du recours à un nouveau sous-traitant.', '14 jours', '30 jours'],
    ['Le Client annonce un audit avec un préavis d’au moins 10 jours.', 'Le Client peut réaliser un audit moyennant un préavis de 30 jours.', '30 jours', '10 jours'],
    ['Le Prestataire réalise une sauvegarde toutes les 24 heures.', 'Les données font l’objet d’une sauvegarde toutes les 4 heures.', '4 heures', '24 heures'],
  ],
};

const FINE: Readonly<Record<Language, readonly (readonly [first: string, second: string])[]>> = {
  en: [
    ['The Provider shall notify the Customer of every data breach within 24 hours.', 'The Provider sends a full report on the data breach within 72 hours.'],
    ['The Provider shall notify the Customer of every data breach within 24 hours.', 'The Customer notifies the supervisory authority of a data breach within 72 hours.'],
    ['The Provider shall notify the Customer of every data breach within 24 hours.', 'The Customer shall inform the Provider of every data breach within 48 hours.'],
    ['A data breach is reported to the Customer within 24 hours.', 'A data breach is reported to the Customer within one day.'],
    ['Invoices are payable within 30 days.', 'Invoices that are paid late carry interest; the Provider may suspend the services when an invoice is not paid within 60 days.'],
    ['The Customer pays invoices within 30 days.', 'The Provider reimburses an invoice that was paid twice within 60 days.'],
    ['The Customer may terminate this agreement on one month’s notice.', 'The Provider may terminate this agreement on six months’ notice.'],
    ['Either party may terminate on three months’ notice.', 'In case of force majeure either party may terminate on one month’s notice.'],
    ['The Gold plan has an availability of 99.9 %.', 'The Silver plan has an availability of 99.5 %.'],
    ['The liability of the Provider is limited to EUR 500,000 per contract year.', 'The liability of the Provider is limited to EUR 100,000 per claim.'],
  ],
  nl: [
    ['De Leverancier meldt elk datalek binnen 24 uur aan de Klant.', 'Binnen 72 uur bezorgt de Leverancier een volledig verslag over het datalek, dat hij eerder meldde.'],
    ['De Leverancier meldt elk datalek binnen 24 uur aan de Klant.', 'De Klant meldt het datalek binnen 72 uur aan de Gegevensbeschermingsautoriteit.'],
    ['De Leverancier meldt een datalek binnen 48 uur.', 'De Leverancier meldt een datalek binnen twee dagen.'],
    ['Facturen zijn betaalbaar binnen 30 dagen.', 'De Klant betwist een factuur binnen 15 dagen na ontvangst.'],
    ['Facturen zijn betaalbaar binnen 30 dagen.', 'Na 60 dagen kan de Leverancier zijn diensten opschorten indien de factuur niet betaald is.'],
    ['De Klant kan de overeenkomst opzeggen met een opzegtermijn van één maand.', 'De Leverancier kan de overeenkomst opzeggen met een opzegtermijn van zes maanden.'],
    ['Elke partij kan de overeenkomst opzeggen met een opzegtermijn van drie maanden.', 'Een maandabonnement is opzegbaar met een opzegtermijn van 14 dagen.'],
    ['De beschikbaarheid bedraagt minstens 99,9 %.', 'Bij een beschikbaarheid lager dan 99,5 % heeft de Klant recht op een krediet.'],
    ['De Leverancier verwijdert de gegevens binnen 30 dagen na het einde van de overeenkomst.', 'Back-ups worden binnen 90 dagen na het einde van de overeenkomst verwijderd, met de gegevens erin.'],
    ['De Klant kondigt een audit 10 werkdagen vooraf aan.', 'De Klant kondigt een audit 14 dagen vooraf aan.'],
  ],
  fr: [
    ['Le Prestataire notifie toute violation de données dans les 24 heures.', 'Un rapport complet sur la violation de données signalée suit dans les 72 heures.'],
    ['Le Prestataire notifie toute violation de données dans les 24 heures.', 'Le Client notifie la violation de données à l’autorité de contrôle dans les 72 heures.'],
    ['Le Prestataire notifie toute violation de données dans les 24 heures.', 'Le Client informe le Prestataire de toute violation de données dans les 48 heures.'],
    ['Les factures sont payables dans les 30 jours.', 'Toute contestation d’une facture est adressée au Prestataire dans les 15 jours.'],
    ['Les factures sont payables dans les 30 jours.', 'Le Prestataire peut suspendre ses services si une facture n’est pas payée dans les 60 jours.'],
    ['Le Client peut résilier le contrat avec un préavis d’un mois.', 'Le Prestataire peut résilier le contrat avec un préavis de six mois.'],
    ['Chaque partie peut résilier le contrat avec un préavis de trois mois.', 'En cas de force majeure, chaque partie peut résilier le contrat avec un préavis de 15 jours.'],
    ['La disponibilité est d’au moins 99,9 %.', 'Si la disponibilité est de 99,5 %, le Client reçoit un avoir.'],
    ['Le Prestataire informe le Client de tout nouveau sous-traitant au moins 30 jours à l’avance.', 'Le Prestataire donne une formation à la sécurité de l’information au personnel des sous-traitants ultérieurs tous les 12 mois.'],
    ['Le Prestataire supprime les données dans les 30 jours de la fin du contrat.', 'Le Prestataire restitue les données dans les 15 jours de la fin du contrat.'],
    ['La responsabilité du Prestataire est limitée à 500.000 euros par an.', 'Le Prestataire assure sa responsabilité pour un montant de 1.000.000 euros par an.'],
  ],
};

describe('figures for the same thing', () => {
  for (const language of ['en', 'fr', 'nl'] as const) {
    for (const [first, second, figure, other] of CONTRADICTIONS[language]) {
      it(`differ: ${figure} in “${second}”, ${other} before (${language})`, () => {
        assert.deepEqual(found(draft(language, first, second)), [[figure, other, other]]);
      });
      it(`do not differ in “${first}”, twice (${language})`, () => assert.deepEqual(found(draft(language, first, first)), []));
    }
    for (const [first, second] of FINE[language]) {
      it(`do not differ in “${first}” and “${second}” (${language})`, () => assert.deepEqual(found(draft(language, first, second)), []));
    }
  }

  it('differ in the two languages of one draft', () => {
    const text = draft('en', 'The Provider shall notify the Customer of every data breach within 24 hours.', 'De Leverancier meldt elk datalek binnen 48 uur aan de Klant. Deze bepaling geldt voor alle gegevens van de Klant die de Leverancier voor hem verwerkt en bewaart.');
    assert.deepEqual(found(text.replace(/^---[^]*?---/u, '')).map(([figure]) => figure), ['48 uur']);
  });

  it('differ for an incident, as the draft defines it', () => {
    const text = draft('en', 'The Provider shall notify the Customer of every Incident within 24 hours.', 'The Provider shall notify the Customer of every Incident within 48 hours after its discovery.');
    assert.deepEqual(found(text), [['48 hours', '24 hours', '24 hours']]);
    assert.deepEqual(found(draft('en', 'The Provider shall notify the Customer of every Incident within 24 hours.', 'The Provider shall resolve every Incident within 48 hours and notify the Customer.')), []);
  });

  it('differ under the names of the parties', () => {
    const text = draft('en', 'Nimbora may terminate this agreement on three months’ notice.', 'The Provider may terminate this agreement on six months’ notice.');
    assert.deepEqual(found(text).map(([figure]) => figure), ['six months']);
  });

  it('may differ from one row of a table, one item of a list, one annex to the other', () => {
    const table = '| Service | Level |\n| --- | --- |\n| Hosting | an availability of 99.9 % |\n| Support | an availability of 99.5 % |';
    const list = 'The Provider guarantees an availability:\n\n- of 99.9 % for the one;\n- of 99.5 % for the other.';
    assert.deepEqual(found(draft('en', table, list)), []);
    const annex = (name: string, share: string): string => `# Annex ${name}\n\nThe availability is at least ${share}.\n`;
    assert.deepEqual(found(`${draft('en', 'Text.', 'Text.')}\n${annex('A', '99.9 %')}\n${annex('B', '99 %')}`), []);
  });

  it('may differ for things with names of their own', () => {
    assert.deepEqual(found(draft('en', 'The database has an availability of 99.9 %.', 'The mail relay has an availability of 99.5 %.')), []);
    assert.deepEqual(found(draft('nl', 'De webhosting heeft een beschikbaarheid van 99,9 %.', 'De databank heeft een beschikbaarheid van 99,5 %.')), []);
    assert.deepEqual(found(draft('fr', 'La messagerie a une disponibilité de 99,9 %.', 'Le serveur a une disponibilité de 99,5 %.')), []);
  });

  it('may be several', () => {
    const text = `${draft('en', 'Invoices are payable within 30 days.', 'Invoices are payable within 45 days.')}\n## 3. Three\n\nInvoices are payable within 60 days.\n`;
    assert.deepEqual(found(text), []);
  });

  it('are read the same after an edit as afresh', () => {
    const reader = new DraftingReader();
    const texts = ['within 24 hours', 'within 48 hours', 'within 24 hours', 'soon'].map((limit) =>
      draft('en', 'The Provider shall notify the Customer of every data breach within 24 hours.', `The Provider shall report each data breach to the Customer ${limit}.`),
    );
    for (const text of texts) {
      const contract = parseContract(text);
      assert.deepEqual(reader.read(contract).findings, new DraftingReader().read(contract).findings);
    }
  });
});
