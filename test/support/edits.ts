/** Random edits of the sample drafts, the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DRAFTS = fileURLToPath(new URL('../corpus/drafts/', import.meta.url));

/** What is typed or pasted. */
const BITS = [
  'x', 'e', ' ', '\n', '\n\n', '\r\n', '\r', '.', ':', '“', '**', '_', '`', '```\n', '~~~\n', '<!-- ', ' -->', '<div>', '|', '- ', '  - ', '1. ', '(a) ', '> ', '\t', '&amp;', '\\', '[1]', '[1]: x\n',
  '# ', '## ', '\n## 7. Nieuw\n\n', '\n# Annex B\n\n', '\nARTICLE 4 – AUDIT\n\n', '\n---\n', '\n===\n', '\n**8. Durée.** Le contrat prend fin.\n\n', '1.1 ', '1.1 Audit. The Customer may audit. ', '---\nlang: nl\n---\n\n', '\uFEFF', '\u0000', 'é', '𝄞', '\u200B',
  ' the Customer', ' shall not', ' le Prestataire', ' de Leverancier', ' (hierna “de Klant”)', 'Acme NV (hereinafter the “Supplier”) ', ' within 24 hours', '\n\n| a | b |\n| - | - |\n| The Provider notifies the Customer | 3 |\n\n',
  '\n\nThe Supplier shall keep all records. The Supplier shall not use subcontractors without consent.\n\n', '\n\n- one;\n- two; and\n- three.\n\n', '\n## Definitions\n\n“Client” means the party that pays.\n\n', '- [A](#a)\n- [B](#b)\n- [C](#c)\n- [D](#d)\n',
];

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % Math.max(1, below);
  };
}

/**
 * Every sample draft and what becomes of it, edit by edit: characters and bits of Markdown come and go, half of a
 * draft is pasted, and edits are undone.
 */
export function edits(count: number, seed: number): { readonly file: string; readonly texts: readonly string[] }[] {
  const files = readdirSync(DRAFTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).sort();
  const drafts = files.map((file) => readFileSync(join(DRAFTS, file), 'utf8'));
  return files.map((file, index) => {
    const random = generator(seed + index * 7919);
    const texts = [drafts[index] ?? ''];
    while (texts.length < count) texts.push(edited(texts, drafts, random));
    return { file, texts };
  });
}

function edited(texts: readonly string[], drafts: readonly string[], random: (below: number) => number): string {
  const text = texts.at(-1) ?? '';
  const at = random(text.length + 1);
  switch (random(12)) {
    case 0: {
      const other = drafts[random(drafts.length)] ?? '';
      return text.length > 12_000 ? text.slice(0, at) : text.slice(0, at) + other.slice(random(other.length / 2), other.length / 2) + text.slice(at);
    }
    case 1:
      return texts.at(-2 - random(3)) ?? text;
    case 2:
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + random(random(4) === 0 ? 400 : 5));
    default:
      return text.slice(0, at) + (BITS[random(BITS.length)] ?? '') + text.slice(at + (random(4) === 0 ? random(30) : 0));
  }
}
