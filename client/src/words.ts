/** What the client says to a person. */
import { env, l10n, workspace } from 'vscode';
import fr from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import nl from '../../l10n/bundle.l10n.nl.json' with { type: 'json' };
import type { Language } from '../../server/src/contract/types.ts';
import { SETTINGS_SECTION } from './protocol.ts';

type Bundle = Readonly<Record<string, string>>;

const BUNDLES: Readonly<Record<Language, Bundle>> = { en: {}, fr, nl };

/**
 * A message in the reader's language: that of the setting `contractReview.language`, else that of VS Code, which has
 * no Dutch of its own.
 *
 * @param message English, and the key of the translations in `l10n/`; `{0}` and so on stand for `args`
 */
export function t(message: string, ...args: readonly (string | number)[]): string {
  const language = languageOfSetting();
  if (language === undefined) return l10n.t(message, ...args);
  return (BUNDLES[language][message] ?? message).replace(/\{(\d+)\}/gu, (_, index: string) => String(args[Number(index)] ?? ''));
}

/** The language of the messages: that of the setting, else that of VS Code where it is one of the house's, else English. */
export function languageOfWords(): Language {
  return languageOfSetting() ?? known(env.language.slice(0, 2)) ?? 'en';
}

/** Undefined where the setting leaves it to VS Code. */
function languageOfSetting(): Language | undefined {
  return known(workspace.getConfiguration(SETTINGS_SECTION).get('language'));
}

function known(language: unknown): Language | undefined {
  return language === 'en' || language === 'fr' || language === 'nl' ? language : undefined;
}
