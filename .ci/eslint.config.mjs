import js from '@eslint/js';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const natural = {
  name: 'natural',
  message: 'It loads databases and prints on stdout: import natural/lib/natural/stemmers/… instead.',
};

/** Node's own modules, with and without `node:`. */
const builtins = `^(node:|(${builtinModules.join('|')})(/|$))`;

/** What starts programs, speaks with other machines or makes code out of text. */
const reaching = {
  regex: '^(node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|module|net|repl|tls|vm|wasi)(/|$)',
  message: 'What ships starts no program, speaks with no other machine and makes no code.',
};

/** The same of what is there without an import. */
const reachingGlobals = ['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts', 'WebAssembly', 'require'].map((name) => ({
  name,
  message: reaching.message,
}));

const style = [
  { selector: 'PropertyDefinition[accessibility="private"], MethodDefinition[accessibility="private"]', message: 'Use #private.' },
  { selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"]', message: 'Use a union of strings; a module.' },
];

/** @param {string} files @param {{ regex: string, message: string }[]} patterns of imports @param {string[]} ignores */
function forbidden(files, patterns, ignores = []) {
  return { files: [files], ignores, rules: { 'no-restricted-imports': ['error', { paths: [natural], patterns }] } };
}

/** As {@link forbidden}, in what ships. @param {string} files @param {{ regex: string, message: string }[]} patterns @param {string[]} ignores */
function shipped(files, patterns, ignores) {
  return forbidden(files, [reaching, ...patterns], ignores);
}

/** @param {string} folder @param {string} regex of the imports that would tie features to each other */
function features(folder, regex) {
  return shipped(`server/src/features/${folder}*.ts`, [
    { regex: builtins, message: 'A feature is a function of a review.' },
    { regex, message: 'Features do not know each other; what they share is in support/, which knows no feature.' },
  ]);
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '.screenshots/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'process', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'URL', 'URLSearchParams', 'fetch', 'AbortController', 'AbortSignal', 'document', 'window'].map((name) => [name, 'readonly']),
      ),
    },
  },
  ...[...tseslint.configs.strict].map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // Drafts contain whatever a word processor left in them.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'no-restricted-syntax': ['error', ...style],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['{client,server}/src/**/*.ts'],
    // The rule against timers that run a text looks at those that it knows.
    languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly' } },
    rules: {
      'no-script-url': 'error',
      'no-restricted-globals': ['error', ...reachingGlobals],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'self', 'window', 'global'].flatMap((object) => reachingGlobals.map(({ name, message }) => ({ object, property: name, message }))),
        ...['sendBeacon', 'serviceWorker'].map((property) => ({ object: 'navigator', property, message: reaching.message })),
        ...['binding', 'dlopen', 'getBuiltinModule'].map((property) => ({ object: 'process', property, message: reaching.message })),
      ],
      'no-restricted-syntax': [
        'error',
        ...style,
        { selector: 'ImportExpression', message: 'What ships is bundled: it loads nothing when it runs.' },
        { selector: 'NewExpression[callee.name="Worker"] Property[key.name="eval"]', message: reaching.message },
      ],
    },
  },
  forbidden('**/*.{ts,mjs}', []),
  shipped('server/src/**/*.ts', []),
  // A client may listen at a port or a pipe of this machine (`--socket`, `--pipe`): it is connected to, and nothing listens here.
  forbidden('server/src/wire/transport.ts', [
    { ...reaching, regex: reaching.regex.replace('|net|', '|') },
    { regex: '^(node:)?net$', allowImportNamePattern: '^createConnection$', message: 'It connects to the editor that said so, and does nothing else with sockets.' },
  ]),
  // In a browser there is no Node.
  shipped('client/src/**/*.ts', [{ regex: builtins, message: 'The client runs in a browser too.' }, { regex: '^vscode-languageclient/node$', message: 'The client runs in a browser too: only node.ts knows Node.' }], ['client/src/node.ts']),
  shipped('client/src/node.ts', [{ regex: builtins, message: 'VS Code and the library of the protocol do what needs Node.' }]),
  ...['contract', 'language', 'library', 'drafting', 'review', 'wording', 'standard', 'report'].map((room) =>
    shipped(`server/src/${room}/**/*.ts`, [
      { regex: '^vscode', message: 'A pure room knows neither the editor nor the protocol.' },
      { regex: builtins, message: 'A pure room runs in a browser too.' },
      { regex: '/(client|features)/|/(server|node|cli)\\.ts$', message: 'What is left of the features does not know them.' },
    ]),
  ),
  features('', '^\\./(?!support/)'),
  features('codeActions/', '^(\\./|\\.\\./(?!\\.\\./|support/))'),
  features('support/', '^\\.\\./(?!\\.\\./)'),
);
