/** The negotiation positions of a clause, over its texts and its rules. */
import { LANGUAGES } from '../contract/types.ts';
import type { LibraryFile } from './problem.ts';
import { elementHeading } from './texts.ts';
import type { ClauseText, Element, Localised, Position } from './types.ts';
import { placeAt, type YamlValue } from './yaml.ts';

/** Reports, in the text, each position of an element that another language has and this one has not. */
export function reportUnevenPositions(files: Localised<LibraryFile>, texts: Localised<ClauseText>, elements: readonly Element[]): void {
  for (const { id } of elements) {
    for (const language of LANGUAGES) {
      const own = kindsOf(texts[language], id);
      const other = LANGUAGES.find((each) => kindsOf(texts[each], id).some((kind) => !own.includes(kind)));
      const kind = other && kindsOf(texts[other], id).find((each) => !own.includes(each));
      if (other === undefined || kind === undefined) continue;
      files[language].report(elementHeading(files[language], id), `“${id}” has a position “${kind}” in ${other}.md, not here: add it in every language, or remove it there.`);
    }
  }
}

/** Reports, in `clause.yaml`, each rule for a position that has no text. */
export function reportRulesWithoutText(file: LibraryFile, yaml: YamlValue, { elements: texts }: ClauseText, elements: readonly Element[]): void {
  elements.forEach(({ id, positions = [] }, index) => {
    for (const { kind } of positions) {
      if (kind === 'preferred' || texts[id]?.positions?.some((position) => position.kind === kind) === true) continue;
      const { key, value } = placeAt(yaml, `/elements/${index}/positions/${kind}`);
      file.report(key ?? value, `“${id}” has no text “#### ${kind}”: add it to the texts, or remove this rule.`);
    }
  });
}

function kindsOf(text: ClauseText, id: string): readonly Position['kind'][] {
  return text.elements[id]?.positions?.map(({ kind }) => kind) ?? [];
}
