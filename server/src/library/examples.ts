/** Examples that a clause carries: sentences, and what they are to be read as. */
import type { Language } from '../contract/types.ts';
import type { Range } from '../lines.ts';
import type { WrittenElement } from './compile.ts';
import type { Checked } from './libraryFiles.ts';
import { placeAt } from './yaml.ts';
import type { ElementStatus } from './types.ts';

/** One text, and what it has to be read as. */
export interface Example {
  /** Path of the file, as in a `LibraryProblem`, and where the text stands in it. */
  readonly file: string;
  readonly range: Range;
  readonly element: string;
  readonly language: Language;
  /** Contract text in Markdown; `{provider}` and `{customer}` stand for the parties. */
  readonly text: string;
  /** `unmet` for whatever is not met. */
  readonly status: ElementStatus | 'unmet';
  /** Key of a reason that is to be among those given. */
  readonly reason?: string;
}

/** The examples of a clause's elements; a pair is two. */
export function examplesOf({ file, yaml, value }: Checked<{ readonly elements?: readonly Pick<WrittenElement, 'id' | 'examples'>[] }>): Example[] {
  return (value.elements ?? []).flatMap((element, index) =>
    (element.examples ?? []).flatMap((example, place) => {
      const at = `/elements/${index}/examples/${place}`;
      const read = (key: 'text' | 'before' | 'after', status: Example['status'], reason?: string): Example[] => {
        const text = example[key];
        const range = file.range(placeAt(yaml, `${at}/${key}`).value);
        return text === undefined ? [] : [{ file: file.path, range, element: element.id, language: example.language, text, status, ...(reason === undefined ? {} : { reason }) }];
      };
      const { status = 'unmet', reason } = example;
      return [...read('text', status, reason), ...read('before', status, reason), ...read('after', 'met')];
    }),
  );
}
