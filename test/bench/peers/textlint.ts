import type { KernelRule } from '@textlint/kernel';
import type { Subject } from '../subject.ts';
import { stateless } from '../subject.ts';

/** A handful of rules on prose; textlint-rule-stop-words is left out, it alone takes several times what all these take. */
export async function loadTextlint(): Promise<Subject> {
  const [{ TextlintKernel }, { default: markdown }, ...rules] = await Promise.all([
    import('@textlint/kernel'),
    import('@textlint/textlint-plugin-markdown'),
    rule('no-todo', import('textlint-rule-no-todo')),
    rule('max-comma', import('textlint-rule-max-comma')),
    rule('sentence-length', import('textlint-rule-sentence-length')),
    rule('write-good', import('textlint-rule-write-good')),
    rule('terminology', import('textlint-rule-terminology')),
    rule('common-misspellings', import('textlint-rule-common-misspellings')),
  ]);
  const kernel = new TextlintKernel();
  const plugins = [{ pluginId: 'markdown', plugin: unwrapped(markdown) }];
  return stateless(async (text) => (await kernel.lintText(text, { ext: '.md', filePath: 'contract.md', plugins, rules })).messages.length);
}

async function rule(ruleId: string, loaded: Promise<{ readonly default: unknown }>): Promise<KernelRule> {
  return { ruleId, rule: unwrapped((await loaded).default), options: true };
}

/** CommonJS modules that were once ES modules have their default export one level deeper. */
function unwrapped(exported: unknown): unknown {
  return typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
}
