/** What the client says to a person. */
import { l10n, workspace } from 'vscode';
import fr from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import nl from '../../l10n/bundle.l10n.nl.json' with { type: 'json' };
import { SETTINGS_SECTION } from './protocol.ts';

const BUNDLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: {}, fr, nl };

/**
 * A message in the reader's language: that of the setting `contractReview.language`, else that of VS Code, which has
 * no Dutch of its own.
 *
 * @param message English, and the key of the translations in `l10n/`; `{0}` and so on stand for `args`
 */
export function t(message: string, ...args: readonly (string | number)[]): string {
  const language: unknown = workspace.getConfiguration(SETTINGS_SECTION).get('language');
  const bundle = typeof language === 'string' && Object.hasOwn(BUNDLES, language) ? BUNDLES[language] : undefined;
  if (bundle === undefined) return l10n.t(message, ...args);
  return (bundle[message] ?? message).replace(/\{(\d+)\}/gu, (_, index: string) => String(args[Number(index)] ?? ''));
}
