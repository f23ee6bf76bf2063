import type { Connection } from 'vscode-languageserver';
import type { Workbench } from './workbench.ts';

export function onCompareRequests(_connection: Connection, _workbench: Workbench): void {}
