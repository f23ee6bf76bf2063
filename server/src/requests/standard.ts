/** A standard to begin with. */
import type { Connection } from 'vscode-languageserver';
import { NEW_STANDARD_REQUEST } from '../../../client/src/protocol.ts';
import type { FileParams } from '../../../client/src/protocol.ts';
import { NEW_STANDARD } from '../standard/newStandard.ts';
import type { Workbench } from './workbench.ts';

export function onStandardRequests(connection: Connection, workbench: Workbench): void {
  connection.onRequest(NEW_STANDARD_REQUEST, async ({ uri }: FileParams): Promise<string> => {
    const { settings, locale = 'en' } = await workbench.circumstancesOf(uri);
    return NEW_STANDARD[settings.language === 'auto' ? locale : settings.language];
  });
}
