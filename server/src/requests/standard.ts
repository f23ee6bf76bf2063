/** A standard to begin with. */
import type { Connection } from 'vscode-languageserver';
import { NEW_STANDARD_REQUEST } from '../../../client/src/protocol.ts';
import type { FileParams } from '../../../client/src/protocol.ts';
import { STANDARD_MESSAGES } from '../messages/standard.ts';
import type { Workbench } from './workbench.ts';

export function onStandardRequests(connection: Connection, workbench: Workbench): void {
  connection.onRequest(NEW_STANDARD_REQUEST, async ({ uri }: FileParams): Promise<string> => {
    const { settings, locale = 'en' } = await workbench.circumstancesOf(uri);
    return STANDARD_MESSAGES[settings.language === 'auto' ? locale : settings.language].template;
  });
}
