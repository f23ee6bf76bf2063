import type { Subject } from './subject.ts';
import { stateless } from './subject.ts';

/** The yardstick: remark reading the text to a syntax tree, as every linter on top of it must. */
export async function loadParse(): Promise<Subject> {
  const [{ unified }, { default: parse }, { default: gfm }, { default: frontmatter }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter'),
  ]);
  const processor = unified().use(parse).use(gfm).use(frontmatter).freeze();
  return stateless((text) => processor.parse(text).children.length);
}
