/** What the coverage of a draft is told with: in its view, over the draft, and beside it. */
import type { Language } from '../contract/types.ts';
import type { CoverageStatus } from '../review/coverage.ts';

export interface CoverageMessages {
  /** Beside a clause: "3 of 6 met". */
  readonly met: (met: number, all: number) => string;
  /** So many guarantees of a status: "4 against the customer". */
  readonly counted: Readonly<Record<CoverageStatus, (count: number) => string>>;
  /** Before a number of guarantees of all statuses. */
  readonly all: string;
  readonly quotation: (text: string) => string;
  readonly openReport: string;
}

export const COVERAGE_MESSAGES: Readonly<Record<Language, CoverageMessages>> = {
  en: {
    met: (met, all) => `${met} of ${all} met`,
    counted: {
      met: (count) => `${count} met`,
      weak: (count) => `${count} too weak`,
      contrary: (count) => `${count} against the customer`,
      absent: (count) => `${count} missing`,
      accepted: (count) => `${count} accepted`,
    },
    all: 'All guarantees',
    quotation: (text) => `“${text}”`,
    openReport: 'Open report',
  },
  fr: {
    met: (met, all) => `${met} sur ${all} ${met > 1 ? 'conformes' : 'conforme'}`,
    counted: {
      met: (count) => `${count} ${count > 1 ? 'conformes' : 'conforme'}`,
      weak: (count) => `${count} trop ${count > 1 ? 'faibles' : 'faible'}`,
      contrary: (count) => `${count} ${count > 1 ? 'défavorables' : 'défavorable'} au client`,
      absent: (count) => `${count} ${count > 1 ? 'introuvables' : 'introuvable'}`,
      accepted: (count) => `${count} ${count > 1 ? 'acceptées' : 'acceptée'}`,
    },
    all: 'Toutes les garanties',
    quotation: (text) => `«\u00a0${text}\u00a0»`,
    openReport: 'Ouvrir le rapport',
  },
  nl: {
    met: (met, all) => `${met} van ${all} voldaan`,
    counted: {
      met: (count) => `${count} voldaan`,
      weak: (count) => `${count} te zwak`,
      contrary: (count) => `${count} in het nadeel van de klant`,
      absent: (count) => `${count} ${count === 1 ? 'ontbreekt' : 'ontbreken'}`,
      accepted: (count) => `${count} aanvaard`,
    },
    all: 'Alle waarborgen',
    quotation: (text) => `“${text}”`,
    openReport: 'Rapport openen',
  },
};
