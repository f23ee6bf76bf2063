import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, type Language } from '../../server/src/contract/types.ts';
import { wordKey } from '../../server/src/language/wordKey.ts';

/** Inflections of one word. */
const TOGETHER: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'audit audits audited auditing',
    'provider providers',
    'provide provides provided providing',
    'inform informs informed informing',
    'authority authorities',
    'identity identities',
    'transfer transfers transferred transferring',
    'process processes processed processing',
    'notify notifies notified notifying',
    'access accesses',
    'employee employees',
    'copy copies copied',
    'subprocessor subprocessors',
  ],
  fr: [
    'audit audits',
    'délai délais delai',
    'traitement traitements',
    'traitant traitants traitante',
    'traiter traite traitée traitées',
    'responsable responsables',
    'notification notifications',
    'prestataire prestataires',
    'soustraitant soustraitants',
    'autorité autorités',
  ],
  nl: [
    'onderaannemer onderaannemers',
    'audit audits',
    'klant klanten',
    'melding meldingen',
    'kost kosten',
    'leverancier leveranciers',
    'beëindiging beeindiging beëindigingen',
  ],
};

/** Words of one family that law keeps apart. */
const APART: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'provider provided',
    'information inform',
    'authority authorised authorisation',
    'processor processing',
    'auditor audit',
    'notification notify',
    'deletion delete',
    'assistant assistance assist',
    'engagement engage',
    'transferee transfer',
  ],
  fr: [
    'traitement traitant traiter',
    'notification notifier',
    'information informer',
    'autorité autorisation autoriser',
    'responsable responsabilité',
    'prestataire prestation',
    'fournisseur fourniture fournit',
    'assistant assistance',
  ],
  nl: [
    'verwerker verwerking verwerkt',
    'onderaannemer onderaanneming',
    'melding meldt gemeld',
    'opdrachtgever opdrachtnemer opdracht',
  ],
};

function keys(words: string, language: Language): string[] {
  return words.split(' ').map((word) => wordKey(word, language));
}

describe('wordKey', () => {
  for (const language of LANGUAGES) {
    for (const words of TOGETHER[language]) {
      it(`is one for ${words} (${language})`, () => {
        assert.equal(new Set(keys(words, language)).size, 1, keys(words, language).join(' '));
      });
    }
    for (const words of APART[language]) {
      it(`keeps ${words} apart (${language})`, () => {
        const found = keys(words, language);
        assert.equal(new Set(found).size, found.length, found.join(' '));
      });
    }
  }
});
