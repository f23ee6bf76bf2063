import type { Subject } from '../subject.ts';
import { stateless } from '../subject.ts';

/** The presets `recommended` and `consistent` of remark-lint: parse and rules, no output. */
export async function loadRemarkLint(): Promise<Subject> {
  const [{ unified }, { default: parse }, { default: gfm }, { default: frontmatter }, { default: lint }, { default: recommended }, { default: consistent }, { VFile }] =
    await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
      import('remark-frontmatter'),
      import('remark-lint'),
      import('remark-preset-lint-recommended'),
      import('remark-preset-lint-consistent'),
      import('vfile'),
    ]);
  const processor = unified().use(parse).use(gfm).use(frontmatter).use(lint).use(recommended).use(consistent).freeze();
  return stateless(async (text) => {
    const file = new VFile(text);
    await processor.run(processor.parse(file), file);
    return file.messages.length;
  });
}
