import { languages, window } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENTS } from './client.ts';
import { SEEN_NOTIFICATION } from './protocol.ts';
import type { SeenParams } from './protocol.ts';

/** Tells the server which part of a draft an editor shows, so that a long one has its first findings there. */
export function tellWhatIsSeen(client: BaseLanguageClient): Disposable {
  const tell = (editors: readonly TextEditor[]): void => {
    for (const { document, visibleRanges } of editors) {
      const [first] = visibleRanges;
      if (first === undefined || languages.match(DOCUMENTS, document) === 0 || !client.isRunning()) continue;
      const seen: SeenParams = { uri: client.code2ProtocolConverter.asUri(document.uri), line: first.start.line };
      void client.sendNotification(SEEN_NOTIFICATION, seen);
    }
  };
  return window.onDidChangeVisibleTextEditors(tell);
}
