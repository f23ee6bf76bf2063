import js from '@eslint/js';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const natural = {
  name: 'natural',
  message: 'It loads databases and prints on stdout: import natural/lib/natural/stemmers/… instead.',
};

/** Node's own modules, with and without `node:`. */
const builtins = `^(node:|(${builtinModules.join('|')})(/|$))`;

/** @param {string} files @param {{ regex: string, message: string }[]} patterns of imports */
function forbidden(files, patterns) {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { paths: [natural], patterns }] } };
}

/** @param {string} folder @param {string} regex of the imports that would tie features to each other */
function features(folder, regex) {
  return forbidden(`server/src/features/${folder}*.ts`, [
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
        ['console', 'process', 'setTimeout', 'clearTimeout', 'URL', 'URLSearchParams', 'fetch', 'AbortSignal', 'document', 'window'].map((name) => [name, 'readonly']),
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
      'no-restricted-syntax': [
        'error',
        { selector: 'PropertyDefinition[accessibility="private"], MethodDefinition[accessibility="private"]', message: 'Use #private.' },
        { selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"]', message: 'Use a union of strings; a module.' },
      ],
    },
  },
  forbidden('**/*.{ts,mjs}', []),
  ...['contract', 'language', 'library', 'drafting', 'review', 'wording', 'standard', 'report'].map((room) =>
    forbidden(`server/src/${room}/**/*.ts`, [
      { regex: '^vscode', message: 'A pure room knows neither the editor nor the protocol.' },
      { regex: builtins, message: 'A pure room runs in a browser too.' },
      { regex: '/(client|features)/|/(server|node|cli)\\.ts$', message: 'What is left of the features does not know them.' },
    ]),
  ),
  features('', '^\\./(?!support/)'),
  features('codeActions/', '^(\\./|\\.\\./(?!\\.\\./|support/))'),
  features('support/', '^\\.\\./(?!\\.\\./)'),
);
