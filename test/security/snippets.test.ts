/** Text of a draft or a library in a snippet is text: no variable in it is filled in with what is on the clipboard, and no tab stop is made of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CodeActionTriggerKind, InsertTextFormat } from 'vscode-languageserver';
import type { CompletionItem, WorkspaceEdit } from 'vscode-languageserver';
import { clauseCompletions } from '../../server/src/features/completion/clauses.ts';
import { elementCompletions } from '../../server/src/features/completion/elements.ts';
import { termCompletions } from '../../server/src/features/completion/terms.ts';
import { accept, acceptanceEditOf } from '../../server/src/features/codeActions/accept.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { actionsFor, editOf } from '../../server/src/features/support/fixes.ts';
import { FIXES } from '../../server/src/fixes.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { toSnippet } from '../../server/src/wording/template.ts';
import { draftOf, LIBRARY } from '../features/support.ts';

interface Expanded {
  /** What an editor writes into the draft, with the placeholders' own words in their places. */
  readonly text: string;
  /** Whatever would be filled in, asked or run: variables, choices, transformations, tab stops without words, tab stops in one another. */
  readonly alive: readonly string[];
}

/** A snippet as an editor reads it, by the grammar of the protocol: `$1`, `${1:words}`, `${1|a,b|}`, `$NAME`, `${NAME…}`, and `\` before `$`, `}` and `\`. */
function expanded(snippet: string): Expanded {
  const alive: string[] = [];
  let text = '';
  let isIn = false;
  for (let at = 0; at < snippet.length; at++) {
    const rest = snippet.slice(at);
    const sign = rest[0] ?? '';
    if (sign === '\\' && /^\\[$}\\]/u.test(rest)) text += snippet[++at] ?? '';
    else if (sign === '}' && isIn) isIn = false;
    else if (sign !== '$') text += sign;
    else {
      const words = /^\$\{[1-9]\d*:/u.exec(rest);
      if (words !== null && !isIn) {
        isIn = true;
        at += words[0].length - 1;
      } else if (/^\$(?:\d|[A-Za-z_]|\{\d|\{[A-Za-z_])/u.test(rest)) {
        alive.push(rest.slice(0, 30));
        text += sign;
      } else text += sign;
    }
  }
  if (isIn) alive.push('an open placeholder');
  return { text, alive };
}

const NASTY = ['$CLIPBOARD', '${CLIPBOARD}', '${TM_FILEPATH:x}', '${TM_SELECTED_TEXT/(.*)/$1/}', '$1', '${1:x}', '${1|a,b|}', '$0', '}', '\\', '\\$CLIPBOARD', '\\\\${USER}', '$', '${', '$}', '\\}', 'a$', '`$(x)`', '${$CLIPBOARD}', '${1:${2:$CLIPBOARD}}'];

describe('a snippet', () => {
  it('is taken apart here as an editor does it', () => {
    assert.deepEqual(expanded('a ${1:[x]} \\$b \\} \\\\ c'), { text: 'a [x] $b } \\ c', alive: [] });
    assert.deepEqual(expanded('$CLIPBOARD ${1|a,b|} ${1:$USER} $1').alive.length, 4);
    assert.deepEqual(expanded('${1:${2:x}}').alive, ['${2:x}}']);
  });

  it('of whatever text writes that text, and nothing is alive in it', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...NASTY, '[', ']', '{{', '}}', '______ (', ')', '[10 days]', '{{x}}', ' ', '|', ','), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 14 });
    fc.assert(
      fc.property(pieces, (all) => {
        const text = `${all.join('')}[blank]`;
        assert.deepEqual(expanded(toSnippet(text) ?? ''), { text, alive: [] });
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});

/** A library whose texts are full of what a snippet would fill in, and which has a blank in each. */
function nastyLibrary(nasty: string): Library {
  const clauses = LIBRARY.clauses.map((clause) => {
    const texts = Object.fromEntries(
      Object.entries(clause.texts).map(([language, text]) => [
        language,
        { ...text, title: `${text.title} ${nasty}`, elements: Object.fromEntries(Object.entries(text.elements).map(([id, element]) => [id, { ...element, template: `{provider} ${nasty} shall [${nasty}] and [10 days] ${nasty}.` }])) },
      ]),
    ) as typeof clause.texts;
    return { ...clause, texts };
  });
  return { ...LIBRARY, clauses };
}

function nastyDraft(nasty: string): Draft {
  const right = 'The Customer may audit the Provider once a year.';
  const text = `# Contract\n\nBetween Acme ${nasty}, hereinafter the “Provider ${nasty}”, and the Fund, hereinafter the “Customer ${nasty}”.\n\n“Services ${nasty}” means all.\n\n## 1. Audit ${nasty}\n\n1.1 ${right}\n\n1.2 Serv\n\n## \n`;
  const library = nastyLibrary(nasty);
  const draft = draftOf(text, { decisions: { 'audit.right': { status: 'weak', quote: right, reason: 'yearly-cap' } }, clauses: { audit: 'Audit' } });
  return { ...draft, library, words: new Words(library, 'en') };
}

const SUPPORT = { documentChanges: true, snippets: true, completesSnippets: true, resolvesEdits: false, commands: [] };

/** The snippets in an edit, and the texts without the edit's own version for snippets. */
function snippetsIn(edit: WorkspaceEdit | undefined): string[] {
  return (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits.flatMap((each) => ('snippet' in each ? [each.snippet.value] : [])) : []));
}

function textsIn(edit: WorkspaceEdit | undefined): string[] {
  return (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits.flatMap((each) => ('newText' in each ? [each.newText] : [])) : []));
}

describe('what is offered in a draft full of variables', () => {
  it('writes the same with snippets as without, and nothing is alive in it', () => {
    let count = 0;
    for (const nasty of NASTY) {
      const draft = nastyDraft(nasty);
      const whole = draft.lines.range({ start: 0, end: draft.lines.text.length });
      for (const action of actionsFor(draft, FIXES, whole, { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked })) {
        const written = snippetsIn(editOf(draft, FIXES, action.data, SUPPORT)).map(expanded);
        for (const { alive } of written) assert.deepEqual(alive, [], nasty);
        if (written.length > 0) assert.deepEqual(written.map(({ text }) => text), textsIn(editOf(draft, FIXES, action.data, { ...SUPPORT, snippets: false })), nasty);
        count += written.length;
      }
      for (const action of accept(draft, whole, { diagnostics: [] }, SUPPORT)) for (const snippet of snippetsIn(acceptanceEditOf(draft, action.data, SUPPORT))) assert.deepEqual(expanded(snippet).alive, []);
      const end = draft.lines.position(draft.lines.text.indexOf('## \n') + 3);
      const inside = draft.lines.position(draft.lines.text.indexOf('1.2 Serv') + 8);
      const items: CompletionItem[] = [...clauseCompletions(draft, end, SUPPORT), ...elementCompletions(draft, { line: inside.line + 1, character: 0 }, SUPPORT), ...termCompletions(draft, inside)];
      for (const { insertTextFormat, textEdit } of items) {
        if (insertTextFormat !== InsertTextFormat.Snippet) continue;
        assert.ok(textEdit !== undefined && 'newText' in textEdit);
        assert.deepEqual(expanded(textEdit.newText).alive, [], nasty);
        count++;
      }
    }
    assert.ok(count >= NASTY.length * 4, `only ${count} snippets`);
  });
});
