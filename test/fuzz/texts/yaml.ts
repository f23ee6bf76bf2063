/** YAML that somebody wrote, or broke: standards and clauses of a firm's own. */
import fc from 'fast-check';
import { CODES, LIBRARY_FILES } from './pieces.ts';
import { oddPiece } from './unicode.ts';

const STANDARD = `# The firm's own
profile: ksz-cloud
libraries:
  - clauses
  - ../other
excluded:
  - id: audit.reports
    reason: "done by the group"
severities:
  mandatory: { missing: error, weak: warning, contrary: error }
drafting:
  undefined-term: off
contracts: detect
include: ["**/*.md"]
exclude:
  - drafts/**
language: nl
`;

const WHOLE: readonly string[] = [STANDARD, ...[...LIBRARY_FILES].filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text.slice(0, 4_000))];

const PIECES = [
  ': ', '- ', '  - ', '\n', '\n  ', '\n- ', '{', '}', '[', ']', ',', '"', "'", '|\n', '>\n', '&a ', '*a', '<<: *a\n', '!!js/function ', '!!binary ', '!<tag:x> ', '? ', '---\n', '...\n', '%YAML 1.2\n', '#', '\t', '~', 'null', 'true', 'yes', '.nan', '.inf', '1e999', '0x7fffffffffffffff', '9'.repeat(400), '-0', '2026-11-23', '__proto__: x\n', 'constructor: { prototype: { x: 1 } }\n', 'toString: 1\n', 'hasOwnProperty: 1\n', 'a: &a [*a]\n', 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n', '../../etc', 'C:\\x', 'file:///x', 'https://a.b', '/', '..', '.', 'profile', 'libraries', 'excluded', 'severities', 'drafting', 'id', 'reason', 'elements', 'signals', 'words', 'extends', 'after', 'level', 'source',
  `${'['.repeat(60)}`, `${'{a: '.repeat(60)}`, `${'- '.repeat(60)}x`,
];

const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.constantFrom(...CODES) }, { weight: 1, arbitrary: oddPiece });

const fromNothing = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

const broken = fc.tuple(fc.constantFrom(STANDARD, ...WHOLE), fc.array(fc.tuple(fc.nat(1000), fc.nat(60), piece), { maxLength: 6 })).map(([text, changes]) =>
  changes.reduce((all, [thousandths, length, put]) => {
    const at = Math.floor((all.length * thousandths) / 1000);
    return all.slice(0, at) + put + all.slice(at + (length % 3 === 0 ? 0 : length));
  }, text),
);

export const yamlText: fc.Arbitrary<string> = fc.oneof(fromNothing, broken);
