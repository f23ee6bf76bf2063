/** What a comparison of two versions says to a person. */
import type { Language } from '../contract/types.ts';
import type { Change } from '../review/compare.ts';

export interface ComparisonMessages {
  readonly title: string;
  /** Before the names of the two versions. */
  readonly before: string;
  readonly after: string;
  /** Over the elements of which this became. */
  readonly changes: Readonly<Record<Change, string>>;
  /** Over those that are accepted now or no longer are, and are otherwise unchanged. */
  readonly acceptances: string;
  /** How many guarantees became what; in one line, for a message too. */
  readonly summary: (counts: Readonly<Record<Change, number>>) => string;
  /** Before reasons that came or went. */
  readonly reasonsCome: string;
  readonly reasonsGone: string;
  /** Before the reason for which a shortcoming is accepted now, or was. */
  readonly acceptedNow: string;
  readonly acceptedNoLonger: string;
  /** Of an accepted change for the worse: the comment does not make it one that need not be looked at. */
  readonly acceptedButWorse: string;
  /** Where the passage is not what made the difference. */
  readonly samePassage: string;
  /** Where the passages are shown above, under the name of another element. */
  readonly shownUnder: (name: string) => string;
  /** Where one of the versions has no such passage. */
  readonly onlyBefore: string;
  readonly onlyAfter: string;
  /** Over what the article about a clause says or said, where no passage decides. */
  readonly clauseBefore: string;
  readonly clauseAfter: string;
  /** How deleted and inserted words are marked. */
  readonly legend: (deleted: string, inserted: string) => string;
  /** Over what was compared, and what not. */
  readonly scope: string;
  readonly sections: (all: number, changed: number, added: number, removed: number) => string;
  /** That the comparison is no redline. */
  readonly noRedline: string;
  /** Over the sections that changed of which nothing is shown. */
  readonly notShown: (sections: number) => string;
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
  readonly drafting: (before: number, after: number) => string;
  readonly switchedOff: (elements: number) => string;
  /** That the firm's standard leaves out these clauses and elements, by their names. */
  readonly excluded: (names: readonly string[]) => string;
  readonly languagesDiffer: string;
  readonly unrelated: string;
  /** Why a version cannot be compared. */
  readonly tooLarge: string;
  /** A section without a heading. */
  readonly beginning: string;
}

/** "1 a, 2 b", nothing of which there is none. */
function listed(parts: readonly (readonly [count: number, words: string])[]): string {
  return parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(', ');
}

const en: ComparisonMessages = {
  title: 'Comparison of two versions',
  before: 'Earlier version',
  after: 'New version',
  changes: { worse: 'Worse for the customer', better: 'Better for the customer', reworded: 'Reworded, status unchanged', unchanged: 'Unchanged' },
  acceptances: 'Accepted now, or no longer',
  summary: ({ worse, better, reworded }) => {
    const first = worse === 0 ? 'No guarantee worse' : `${worse} ${worse === 1 ? 'guarantee' : 'guarantees'} worse`;
    const rest = listed([[better, 'better'], [reworded, 'reworded']]);
    return rest === '' ? first : `${first}, ${rest}`;
  },
  reasonsCome: 'New',
  reasonsGone: 'No longer',
  acceptedNow: 'Accepted in the new version',
  acceptedNoLonger: 'No longer accepted',
  acceptedButWorse: 'A comment in the draft accepts it. Check that it is yours: it does not make the text any better.',
  samePassage: 'The passage reads the same in both versions. What made the difference stands elsewhere in the draft.',
  shownUnder: (name) => `The passage is shown above, under “${name}”.`,
  onlyBefore: 'There is no such passage in the new version.',
  onlyAfter: 'There is no such passage in the earlier version.',
  clauseBefore: 'What the article said',
  clauseAfter: 'What the article says now',
  legend: (deleted, inserted) => `Deleted words are marked ${deleted}, inserted words ${inserted}.`,
  scope: 'What was compared',
  sections: (all, changed, added, removed) => {
    const parts = listed([[changed, 'changed'], [added, 'added'], [removed, 'removed']]);
    return `${all} ${all === 1 ? 'section' : 'sections'}: ${parts === '' ? 'none changed' : parts}.`;
  },
  noRedline: 'Only passages that decide a guarantee are compared. This is no redline of the whole text: read the other changes yourself.',
  notShown: (sections) => (sections === 1 ? '1 section changed of which nothing is shown here:' : `${sections} sections changed of which nothing is shown here:`),
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  drafting: (before, after) => `Findings about the drafting: ${before} in the earlier version, ${after} in the new one.`,
  switchedOff: (elements) => `${elements} more ${elements === 1 ? 'guarantee' : 'guarantees'} changed, but the settings do not report what is wrong with ${elements === 1 ? 'it' : 'them'}.`,
  excluded: (names) => `The standard that applies leaves out ${names.map((name) => `“${name}”`).join(', ')}: what changed there was not looked for.`,
  languagesDiffer: 'The two versions are in different languages. Their assessments can be compared, their words cannot.',
  unrelated: 'The two have hardly a section in common. Are they versions of the same contract?',
  tooLarge: 'The other version is larger than 20 MB. Split it and compare the parts.',
  beginning: 'before the first heading',
};

const fr: ComparisonMessages = {
  title: 'Comparaison de deux versions',
  before: 'Version antérieure',
  after: 'Nouvelle version',
  changes: { worse: 'Moins favorable au client', better: 'Plus favorable au client', reworded: 'Reformulé, statut inchangé', unchanged: 'Inchangé' },
  acceptances: 'Nouvellement accepté, ou ne l’est plus',
  summary: ({ worse, better, reworded }) => {
    const first = worse === 0 ? 'Aucune garantie moins favorable' : `${worse} ${worse > 1 ? 'garanties moins favorables' : 'garantie moins favorable'}`;
    const rest = listed([[better, better > 1 ? 'plus favorables' : 'plus favorable'], [reworded, reworded > 1 ? 'reformulées' : 'reformulée']]);
    return rest === '' ? first : `${first}, ${rest}`;
  },
  reasonsCome: 'S’ajoute',
  reasonsGone: 'Disparaît',
  acceptedNow: 'Accepté dans la nouvelle version',
  acceptedNoLonger: 'N’est plus accepté',
  acceptedButWorse: 'Un commentaire dans le projet l’accepte. Vérifiez qu’il émane de vous\u00a0: il ne rend pas le texte meilleur.',
  samePassage: 'Le passage est identique dans les deux versions. Ce qui fait la différence se trouve ailleurs dans le projet.',
  shownUnder: (name) => `Le passage figure plus haut, sous «\u00a0${name}\u00a0».`,
  onlyBefore: 'Ce passage n’a pas d’équivalent dans la nouvelle version.',
  onlyAfter: 'Ce passage n’a pas d’équivalent dans la version antérieure.',
  clauseBefore: 'Ce que disait l’article',
  clauseAfter: 'Ce que dit l’article à présent',
  legend: (deleted, inserted) => `Les mots supprimés sont marqués ${deleted}, les mots ajoutés ${inserted}.`,
  scope: 'Ce qui a été comparé',
  sections: (all, changed, added, removed) => {
    const parts = listed([
      [changed, changed > 1 ? 'modifiées' : 'modifiée'],
      [added, added > 1 ? 'ajoutées' : 'ajoutée'],
      [removed, removed > 1 ? 'supprimées' : 'supprimée'],
    ]);
    return `${all} ${all > 1 ? 'sections' : 'section'}\u00a0: ${parts === '' ? 'aucune modification' : parts}.`;
  },
  noRedline: 'Seuls les passages qui déterminent une garantie sont comparés. Ceci n’est pas un comparatif de l’ensemble du texte\u00a0: les autres modifications restent à lire.',
  notShown: (sections) => (sections > 1 ? `${sections} sections ont changé, dont rien n’est montré ici\u00a0:` : '1 section a changé, dont rien n’est montré ici\u00a0:'),
  changed: 'modifiée',
  added: 'ajoutée',
  removed: 'supprimée',
  drafting: (before, after) => `Constatations sur la rédaction\u00a0: ${before} dans la version antérieure, ${after} dans la nouvelle.`,
  switchedOff: (elements) =>
    elements > 1
      ? `${elements} autres garanties ont changé, mais les paramètres ne signalent pas ce qui leur manque.`
      : '1 autre garantie a changé, mais les paramètres ne signalent pas ce qui lui manque.',
  excluded: (names) => `Le standard applicable ne retient pas ${names.map((name) => `«\u00a0${name}\u00a0»`).join(', ')}\u00a0: ce qui y a changé n’a pas été recherché.`,
  languagesDiffer: 'Les deux versions ne sont pas dans la même langue. Leur appréciation peut être comparée, leurs termes ne le peuvent pas.',
  unrelated: 'Les deux textes n’ont presque aucune section en commun. S’agit-il bien de versions du même contrat\u00a0?',
  tooLarge: 'L’autre version dépasse 20\u00a0Mo. Scindez-la et comparez les parties.',
  beginning: 'avant le premier titre',
};

const nl: ComparisonMessages = {
  title: 'Vergelijking van twee versies',
  before: 'Eerdere versie',
  after: 'Nieuwe versie',
  changes: { worse: 'Slechter voor de klant', better: 'Beter voor de klant', reworded: 'Anders geformuleerd, status ongewijzigd', unchanged: 'Ongewijzigd' },
  acceptances: 'Nu aanvaard, of niet langer',
  summary: ({ worse, better, reworded }) => {
    const first = worse === 0 ? 'Geen enkele waarborg slechter' : `${worse} ${worse === 1 ? 'waarborg' : 'waarborgen'} slechter`;
    const rest = listed([[better, 'beter'], [reworded, 'anders geformuleerd']]);
    return rest === '' ? first : `${first}, ${rest}`;
  },
  reasonsCome: 'Nieuw',
  reasonsGone: 'Vervalt',
  acceptedNow: 'Aanvaard in de nieuwe versie',
  acceptedNoLonger: 'Niet langer aanvaard',
  acceptedButWorse: 'Een opmerking in het ontwerp aanvaardt dit. Ga na of ze van u komt: de tekst wordt er niet beter van.',
  samePassage: 'De passage is in beide versies gelijkluidend. Wat het verschil maakt, staat elders in het ontwerp.',
  shownUnder: (name) => `De passage staat hierboven, onder “${name}”.`,
  onlyBefore: 'De nieuwe versie bevat geen overeenkomstige passage.',
  onlyAfter: 'De eerdere versie bevat geen overeenkomstige passage.',
  clauseBefore: 'Wat het artikel bepaalde',
  clauseAfter: 'Wat het artikel nu bepaalt',
  legend: (deleted, inserted) => `Geschrapte woorden zijn gemarkeerd als ${deleted}, toegevoegde woorden als ${inserted}.`,
  scope: 'Wat werd vergeleken',
  sections: (all, changed, added, removed) => {
    const parts = listed([[changed, 'gewijzigd'], [added, 'toegevoegd'], [removed, 'geschrapt']]);
    return `${all} ${all === 1 ? 'onderdeel' : 'onderdelen'}: ${parts === '' ? 'niets gewijzigd' : parts}.`;
  },
  noRedline: 'Alleen passages die over een waarborg beslissen, zijn vergeleken. Dit is geen vergelijking van de volledige tekst: de andere wijzigingen moet u zelf nalezen.',
  notShown: (sections) => (sections === 1 ? '1 gewijzigd onderdeel waarvan hier niets te zien is:' : `${sections} gewijzigde onderdelen waarvan hier niets te zien is:`),
  changed: 'gewijzigd',
  added: 'toegevoegd',
  removed: 'geschrapt',
  drafting: (before, after) => `Bevindingen over de redactie: ${before} in de eerdere versie, ${after} in de nieuwe.`,
  switchedOff: (elements) =>
    elements === 1
      ? 'Nog 1 waarborg is gewijzigd, maar de instellingen melden niet wat eraan schort.'
      : `Nog ${elements} waarborgen zijn gewijzigd, maar de instellingen melden niet wat eraan schort.`,
  excluded: (names) => `De geldende standaard laat ${names.map((name) => `“${name}”`).join(', ')} buiten beschouwing: wat daar is gewijzigd, is niet nagegaan.`,
  languagesDiffer: 'De twee versies zijn niet in dezelfde taal. De beoordelingen kunnen worden vergeleken, de bewoordingen niet.',
  unrelated: 'De twee teksten hebben nauwelijks een onderdeel gemeen. Zijn het wel versies van hetzelfde contract?',
  tooLarge: 'De andere versie is groter dan 20 MB. Splits ze op en vergelijk de delen.',
  beginning: 'vóór de eerste titel',
};

export const COMPARISON_MESSAGES: Readonly<Record<Language, ComparisonMessages>> = { en, fr, nl };
