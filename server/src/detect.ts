import type { Contract, SectionBody } from './contract/types.ts';
import { copied } from './memory.ts';

/**
 * Notions that contracts, terms and data-processing agreements speak of, in three languages. What counts is
 * how many different ones a document speaks of and how densely: a manual uses a few, a contract most.
 */
const NOTIONS: readonly RegExp[] = [
  /\b(?:agreements?|contracts?|overeenkomst(?:en)?|contrats?|conventions?|terms (?:of|and)|voorwaarden|conditions)\b/giu,
  /\b(?:the part(?:y|ies)|each party|either party|partij(?:en)?|les parties|une partie)\b/giu,
  /\b(?:customers?|clients?|controllers?|subscribers?|klant(?:en)?|opdrachtgevers?|verwerkingsverantwoordelijken?|afnemers?|responsables? d[eu] traitement)\b/giu,
  /\b(?:(?:service )?providers?|suppliers?|processors?|vendors?|leveranciers?|dienstverleners?|verwerkers?|opdrachtnemers?|prestataires?|fournisseurs?|hébergeurs?|sous-traitants?)\b/giu,
  /\b(?:liab(?:le|ility|ilities)|indemnif\p{L}+|damages|aansprakelijk\p{L}*|vrijwa\p{L}+|schade\p{L}*|responsabilité|dommages|indemnis\p{L}+)/giu,
  /\b(?:terminat(?:e|es|ed|ion)|beëindig\p{L}*|opzeg\p{L}*|ontbind\p{L}*|résili\p{L}+)/giu,
  /\b(?:confidential\p{L}*|vertrouwelijk\p{L}*|geheimhouding\p{L}*|confidentiel\p{L}*|confidentialité)/giu,
  /\b(?:personal (?:data|information)|persoonsgegevens|données (?:à caractère )?personnel(?:le)?s?|gdpr|avg|rgpd)\b/giu,
  /(?:governing law|applicable law|jurisdiction|toepasselijk recht|bevoegde recht\p{L}+|droit applicable|droit (?:belge|français)|tribunal|tribunaux|courts? of)/giu,
  /\b(?:hereby|herein\p{L}*|hereunder|hereinafter|thereof|pursuant|hierna|krachtens|onverminderd|bedoeld in|ci-après|aux présentes|en vertu|conformément)/giu,
  /\b(?:breach(?:es)?|notice|inbreuk\p{L}*|kennisgeving\p{L}*|ingebrekestelling|manquements?|préavis|mise en demeure|violation de)/giu,
  /\b(?:service levels?|uptime|availability|sla|beschikbaarheid\p{L}*|disponibilité|niveaux? de service|service credits?)\b/giu,
  /(?:intellectual property|intellectuele eigendom\p{L}*|propriété intellectuelle|licen[cs]ors?\b|licensees?\b)/giu,
  /\b(?:fees|invoic\p{L}+|payments?|factu(?:re|ur|ren)\p{L}*|betaling\p{L}*|vergoeding\p{L}*|paiements?|redevances?)\b/giu,
  /\b(?:sub-?processors?|sub-?contract\p{L}*|onderaannem\p{L}+|subverwerkers?|sous-traitance|sous-traitants? ultérieurs?)/giu,
  /\b(?:consent|toestemming|consentement|force majeure|overmacht|audits?|retention|bewaartermijn\p{L}*|durée de conservation)\b/giu,
];

/** What manuals, change logs and rules for contributors have and contracts hardly ever do. */
const TECHNICAL: readonly RegExp[] = [
  /^[ \t]*(?:`{3,}|~{3,})/gmu,
  /\]\(https?:\/\/(?:img\.shields\.io|[^)\s]*badge)/giu,
  /\b(?:npm|yarn|pnpm|pip|cargo|brew|npx) (?:install|i|add|run)\b/giu,
  /^#{1,4} +(?:installation|install|usage|api|examples?|getting started|quick start|contributing|change ?log|features|licen[cs]e|options|development|\[?v?\d+\.\d+\.\d+.*)\s*$/gimu,
  /`[^`\n]+`/gu,
  /\b(?:pull requests?|maintainers?|code of conduct)\b/giu,
];

/** How the licence of a program begins, which reads like a contract but is none of ours. */
const SOFTWARE_LICENCE =
  /permission (?:is hereby granted|to use, copy)|redistributions? (?:and use )?in (?:source|binary)|\b(?:apache|artistic|bsd|isc|mit|(?:mozilla|general) public) licen[cs]e/iu;
const LICENCE_BEGINNING = 600;

/** UTF-16 units looked at: the beginning tells. */
const ENOUGH = 60_000;

/** Most technical marks in a thousand words of a contract. */
const MOST_TECHNICAL = 12;

/** What one section has of all that, for as long as its source stays the same. */
interface Counted {
  readonly source: string;
  readonly prose: string;
  readonly words: number;
  readonly notions: readonly number[];
  readonly technical: number;
}

/** Tells contracts from other documents; what it counted in a section it does not count again. */
export class Detector {
  readonly #counted = new WeakMap<SectionBody, Counted>();

  /**
   * Whether a document is to be reviewed as a contract. Front matter `contract: true` or `false` decides; else
   * the document has to speak of many notions of contract law, or of some very densely, and must have none of
   * the marks of a manual or of the licence of a program. When in doubt it is no contract: a note that is not
   * reviewed does less harm than one full of findings.
   */
  isContract(contract: Contract): boolean {
    const declared = contract.frontMatter?.contract;
    if (declared !== undefined) return declared;
    const sections = this.#beginning(contract);
    if (SOFTWARE_LICENCE.test(sections.map(({ prose }) => prose).join('\n').slice(0, LICENCE_BEGINNING))) return false;
    const words = Math.max(100, sections.reduce((all, section) => all + section.words, 0));
    const hits = NOTIONS.map((_, notion) => sections.reduce((all, { notions }) => all + (notions[notion] ?? 0), 0));
    const notions = hits.filter((each) => each > 0).length;
    const density = (hits.reduce((all, each) => all + each, 0) / words) * 1000;
    const technical = (sections.reduce((all, section) => all + section.technical, 0) / words) * 1000;
    if (technical > MOST_TECHNICAL) return false;
    return (notions >= 5 && density >= 10) || (notions >= 3 && density >= 40 && technical <= 2);
  }

  /** The sections that tell. */
  #beginning({ text, sections }: Contract): Counted[] {
    const beginning: Counted[] = [];
    let length = 0;
    for (const { body, range } of sections) {
      if (length > ENOUGH) break;
      const counted = this.#count(body, text.slice(range.start, Math.min(range.end, range.start + ENOUGH)));
      beginning.push(counted);
      length += counted.prose.length;
    }
    return beginning;
  }

  #count(body: SectionBody, source: string): Counted {
    const known = this.#counted.get(body);
    if (known?.source === source) return known;
    const prose = [body.heading?.title.text ?? '', ...body.provisions.map(({ plain }) => plain.text)].join('\n').slice(0, ENOUGH);
    const counted = {
      source: copied(source),
      prose,
      words: prose.split(/\s+/u).length,
      notions: NOTIONS.map((notion) => count(prose, notion)),
      technical: TECHNICAL.reduce((all, mark) => all + count(source, mark), 0),
    };
    this.#counted.set(body, counted);
    return counted;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
