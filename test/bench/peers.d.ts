/**
 * What the bench uses of the packages in its own package.json, so that the project type-checks without them.
 * These declarations stand in for the packages' own.
 */
declare module 'remark-frontmatter' {
  import type { Plugin } from 'unified';
  const plugin: Plugin<[]>;
  export default plugin;
}
declare module 'remark-lint' {
  import type { Plugin } from 'unified';
  const plugin: Plugin<[]>;
  export default plugin;
}
declare module 'remark-preset-lint-recommended' {
  import type { Preset } from 'unified';
  const preset: Preset;
  export default preset;
}
declare module 'remark-preset-lint-consistent' {
  import type { Preset } from 'unified';
  const preset: Preset;
  export default preset;
}
declare module 'markdownlint/sync' {
  interface Options {
    readonly strings: Readonly<Record<string, string>>;
    readonly config: { readonly default: boolean };
  }
  export function lint(options: Options): Record<string, readonly unknown[]>;
}
declare module '@textlint/kernel' {
  export interface KernelRule {
    readonly ruleId: string;
    readonly rule: unknown;
    readonly options: true;
  }
  interface KernelOptions {
    readonly ext: string;
    readonly filePath: string;
    readonly plugins: readonly { readonly pluginId: string; readonly plugin: unknown }[];
    readonly rules: readonly KernelRule[];
  }
  export class TextlintKernel {
    lintText(text: string, options: KernelOptions): Promise<{ readonly messages: readonly unknown[] }>;
  }
}
declare module '@textlint/textlint-plugin-markdown' {
  const plugin: unknown;
  export default plugin;
}
declare module 'textlint-rule-*' {
  const rule: unknown;
  export default rule;
}
declare module 'harper.js' {
  export class LocalLinter {
    constructor(init: { readonly binary: unknown });
    setup(): Promise<void>;
    lint(text: string, options: { readonly language: 'markdown' }): Promise<readonly unknown[]>;
  }
}
declare module 'harper.js/binaryInlined' {
  export const binaryInlined: unknown;
}
declare module 'cspell-lib' {
  interface TextDocument {
    readonly uri: unknown;
  }
  export function createTextDocument(params: {
    readonly uri: string;
    readonly content: string;
    readonly languageId: string;
    readonly locale: string;
  }): TextDocument;
  export class DocumentValidator {
    constructor(document: TextDocument, options: { readonly noConfigSearch: boolean; readonly generateSuggestions: boolean }, settings: object);
    prepare(): Promise<void>;
    updateDocumentText(text: string): Promise<void>;
    checkDocument(): readonly unknown[];
  }
}
