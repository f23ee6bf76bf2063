import type { Connection } from 'vscode-languageserver';
import type { Workbench } from './workbench.ts';

export function onCoverageRequests(_connection: Connection, _workbench: Workbench): void {}
