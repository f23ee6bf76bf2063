/** The review as tools for a language model, where the editor has such tools: what they say comes from the server, and nothing leaves the machine. */
import * as vscode from 'vscode';
import { Uri, window, workspace } from 'vscode';
import type { CancellationToken, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TOOL_REQUEST, TOOLS } from './protocol.ts';
import type { ToolAnswer, ToolName, ToolParams } from './protocol.ts';
import { t } from './words.ts';

/** What VS Code has for tools since 1.95, as far as it is used here; older ones have none of it. */
interface ToolHost {
  readonly lm?: { readonly registerTool?: (name: string, tool: Tool) => Disposable };
  readonly LanguageModelToolResult?: new (content: readonly unknown[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
}

interface Tool {
  invoke(options: { readonly input: unknown }, token: CancellationToken): Promise<object>;
  prepareInvocation(options: { readonly input: unknown }): { readonly invocationMessage: string };
}

export function registerTools(client: BaseLanguageClient): Disposable[] {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = vscode as unknown as ToolHost;
  if (lm?.registerTool === undefined || Result === undefined || Text === undefined) return [];
  return TOOLS.map((tool) =>
    lm.registerTool?.(`contractReview_${tool}`, {
      prepareInvocation: ({ input }) => ({ invocationMessage: announcement(tool, input) }),
      invoke: async ({ input }, token) => {
        const { text, failed } = await client.sendRequest<ToolAnswer>(TOOL_REQUEST, await paramsFor(tool, input), token);
        // An error of a tool is told to the language model, which can do what it says.
        if (failed) throw new Error(text);
        return new Result([new Text(text)]);
      },
    }),
  ).filter((each) => each !== undefined);
}

function announcement(tool: ToolName, input: unknown): string {
  const id = stringIn(input, 'id') ?? '';
  switch (tool) {
    case 'review':
      return t('Reviewing the contract');
    case 'explain':
      return t('Looking up what the policy asks: {0}', id);
    case 'clauseText':
      return t('Looking up the contract text: {0}', id);
  }
}

/** The draft that is looked at is reviewed where none is named; for what is in the library none is needed. */
async function paramsFor(tool: ToolName, input: unknown): Promise<ToolParams> {
  const path = stringIn(input, 'path');
  const active = window.activeTextEditor?.document;
  const looked = active?.languageId === 'markdown' ? active.uri : undefined;
  const uri = path === undefined ? (tool === 'review' ? looked : undefined) : await uriOf(path);
  return { tool, input, ...(uri !== undefined && { uri: uri.toString() }), ...(looked !== undefined && { near: looked.toString() }) };
}

/** The document that a path names: a URI, a path of this machine, or one in the workspace; the first that is there. */
async function uriOf(path: string): Promise<Uri> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const [first] = folders;
  if (/^[a-z][a-z\d+.-]+:/iu.test(path)) return Uri.parse(path);
  if (/^(?:[/\\]|[a-z]:)/iu.test(path)) return first === undefined ? Uri.file(path) : first.with({ path: Uri.file(path).path });
  for (const folder of folders) {
    const uri = Uri.joinPath(folder, path);
    if (await isThere(uri)) return uri;
  }
  return first === undefined ? Uri.file(path) : Uri.joinPath(first, path);
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function stringIn(input: unknown, key: string): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Reflect.get(input, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
