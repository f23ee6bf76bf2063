/** Tokenises lines with the injection grammar inside a minimal stand-in for VS Code's Markdown grammar. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);

const grammarPath = new URL('../../syntaxes/contract.injection.tmLanguage.json', import.meta.url);

/** As much of Markdown as the injection has to get along with. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'comment.block.html', begin: '<!--', end: '-->' },
    { name: 'markup.heading.markdown', match: '^#{1,6} .*$' },
    { name: 'markup.inline.raw.string.markdown', match: '`[^`]+`' },
    { name: 'meta.link.inline.markdown', match: '\\[[^\\]]*\\]\\([^)]*\\)' },
    { name: 'markup.bold.markdown', begin: '\\*\\*(?=\\S)', end: '(?<=\\S)\\*\\*' },
  ],
};

/** A piece of a line that the grammar marks, and the mark's scope without `.contract`. */
export type Token = readonly [text: string, scope: string];

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) =>
      Promise.resolve(
        scope === 'contract.injection'
          ? textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), 'contract.json')
          : textmate.parseRawGrammar(JSON.stringify(markdown), 'markdown.json'),
      ),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['contract.injection'] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('the grammar does not load');
  return grammar;
}

const loaded = loadGrammar();

/** The marked pieces of each line; the marks round a defined term (quotes, stars) are left out. */
export async function tokensOf(text: string): Promise<Token[][]> {
  const grammar = await loaded;
  const lines: Token[][] = [];
  let stack: textmate.StateStack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    lines.push(result.tokens.flatMap((token) => markOf(line, token)));
  }
  return lines;
}

/** The marked pieces of one line. */
export async function tokensOfLine(line: string): Promise<Token[]> {
  const [tokens] = await tokensOf(line);
  return tokens ?? [];
}

/** All scopes at the first occurrence of `piece` in `line`. */
export async function scopesAt(line: string, piece: string): Promise<string[]> {
  const grammar = await loaded;
  const start = line.indexOf(piece);
  const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
  return tokens.find((token) => token.startIndex <= start && start < token.endIndex)?.scopes ?? [];
}

function markOf(line: string, token: textmate.IToken): Token[] {
  const scope = token.scopes.find((name) => name.endsWith('.contract') && !name.startsWith('punctuation.'));
  if (scope === undefined) return [];
  return [[line.slice(token.startIndex, token.endIndex), scope.slice(0, -'.contract'.length)]];
}
