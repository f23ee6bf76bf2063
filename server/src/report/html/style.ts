/**
 * The style sheet of every HTML document that the house makes: in an editor's webview in the colours of its theme, in a
 * browser light or dark, on paper black on white.
 *
 * - `main` holds the document; `header.cover` its title and identification (`dl.facts`), `nav` the table of contents.
 * - `table` with `th scope`; `td.number` for figures, `.scroll` round a table that may be wide.
 * - `.status` with `.met`, `.weak`, `.contrary`, `.absent` or `.accepted`: a sign and a word, see `statusMark`.
 * - `article.finding` with a status as class: a finding with its edge in the colour of the status.
 * - `blockquote` for the words of a draft, `blockquote.proposal` for words proposed; `ins` and `del` for changes.
 * - `.note` for what is said on the side.
 */
export const STYLE = `
:root {
  --ground: var(--vscode-editor-background, #ffffff);
  --ink: var(--vscode-editor-foreground, #1b1f24);
  --faint: var(--vscode-descriptionForeground, #57606a);
  --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #d0d7de));
  --shade: var(--vscode-textBlockQuote-background, #f6f8fa);
  --link: var(--vscode-textLink-foreground, #0a58a8);
  --met: var(--vscode-charts-green, #1a7f37);
  --weak: var(--vscode-charts-orange, #9a5b00);
  --contrary: var(--vscode-charts-red, #b3202a);
  --absent: var(--vscode-charts-purple, #7a3ea8);
  --accepted: var(--vscode-charts-blue, #0a58a8);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: var(--vscode-editor-background, #16191d);
    --ink: var(--vscode-editor-foreground, #e4e8ec);
    --faint: var(--vscode-descriptionForeground, #a2acb6);
    --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #3a424b));
    --shade: var(--vscode-textBlockQuote-background, #20252b);
    --link: var(--vscode-textLink-foreground, #7ab8f5);
    --met: var(--vscode-charts-green, #57c374);
    --weak: var(--vscode-charts-orange, #e5a343);
    --contrary: var(--vscode-charts-red, #f4777f);
    --absent: var(--vscode-charts-purple, #c79be6);
    --accepted: var(--vscode-charts-blue, #7ab8f5);
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); font-size: 16px; }
body { margin: 0; padding: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 Georgia, "Times New Roman", serif; }
main { max-width: 58rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, th, dt, nav, .status, .number, .label, figcaption, caption { font-family: "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .6rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.4rem 0 .7rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; line-height: 1.35; margin: 2rem 0 .5rem; }
h4 { font-size: .98rem; line-height: 1.35; margin: 0 0 .5rem; }
p, ul, ol { margin: .5rem 0; }
ul, ol { padding-left: 1.4rem; }
a { color: var(--link); text-decoration: underline; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85em; background: none; color: inherit; padding: 0; }
h4 .note { font-weight: 400; font-size: .85rem; margin-left: .3em; }
.note, .label { color: var(--faint); font-size: .88rem; }
.label { font-weight: 600; margin: .8rem 0 .15rem; }
dl.points { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: .55rem 1.2rem; margin: .5rem 0; }
dl.points dt { color: var(--faint); font-size: .85rem; font-weight: 600; line-height: 1.35; padding-top: .1rem; }
dl.points dt .note { display: block; font-weight: 400; font-size: .82rem; }
dl.points dd { margin: 0; min-width: 0; }
dl.points dd > :first-child { margin-top: 0; }
@media screen and (max-width: 42rem) { dl.points { display: block; } dl.points dd { margin: .1rem 0 .7rem; } }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.4rem; margin: 1rem 0; font-size: .95rem; }
dl.facts dt { color: var(--faint); font-size: .88rem; }
dl.facts dd { margin: 0; min-width: 0; }
ul.plain { list-style: none; padding-left: 0; }
ul.plain li { padding-left: 1.5em; text-indent: -1.5em; margin: .2rem 0; }
ul.plain li > * { text-indent: 0; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .92rem; line-height: 1.4; }
caption { text-align: left; color: var(--faint); font-size: .88rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border: 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .82rem; vertical-align: bottom; border-bottom: 2px solid var(--line); }
tbody th { font-weight: 600; }
td.zero { color: var(--faint); font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot td, tfoot th { font-weight: 600; border-bottom: 0; border-top: 2px solid var(--line); }
.scroll { overflow-x: auto; }
.status { font-size: .92em; font-weight: 600; color: var(--ink); }
.sign { display: inline-block; min-width: 1.1em; text-align: center; font-family: "Segoe UI Symbol", "DejaVu Sans", "Noto Sans Symbols 2", "Noto Sans Symbols", sans-serif; }
.met > .sign { color: var(--met); }
.weak > .sign { color: var(--weak); }
.contrary > .sign { color: var(--contrary); }
.absent > .sign { color: var(--absent); }
.accepted > .sign { color: var(--accepted); }
article.finding { margin: 1rem 0 1.2rem; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--line); }
article.finding.met { border-left-color: var(--met); }
article.finding.weak { border-left-color: var(--weak); }
article.finding.contrary { border-left-color: var(--contrary); }
article.finding.absent { border-left-color: var(--absent); }
article.finding.accepted { border-left-color: var(--accepted); border-left-style: double; }
blockquote { margin: .2rem 0 .3rem; padding: .5rem .9rem; background: var(--shade); color: inherit; border: 0; border-left: 2px solid var(--line); }
blockquote p { margin: 0 0 .5rem; }
blockquote p:last-child { margin: 0; }
blockquote.proposal { background: none; border: 1px dashed var(--line); }
ins { text-decoration: underline; text-decoration-thickness: 2px; }
del { text-decoration: line-through; }
body.vscode-high-contrast blockquote, body.vscode-high-contrast-light blockquote { border: 1px solid var(--line); }
body.vscode-high-contrast .sign, body.vscode-high-contrast-light .sign { color: var(--ink); }
@media (forced-colors: active) { .sign { color: CanvasText; } }
@page { size: A4; margin: 22mm 18mm 20mm; @top-left { font: 8.5pt Arial, sans-serif; color: #57606a; } @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Arial, sans-serif; color: #57606a; } }
@media print {
  :root { --ground: #ffffff; --ink: #000000; --faint: #444444; --line: #9a9a9a; --shade: #f2f2f2; --link: #000000; --met: #1a7f37; --weak: #9a5b00; --contrary: #b3202a; --absent: #7a3ea8; --accepted: #0a58a8; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html, body { background: #ffffff; color: #000000; }
  html { font-size: 9.5pt; }
  body { line-height: 1.4; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  h1, h2, h3, h4, .label, caption, .lead { break-after: avoid; }
  h2 { margin-top: 1.8rem; }
  h3 + .note { break-after: avoid; }
  p, blockquote, li { orphans: 3; widows: 3; }
  tr, dl.facts > *, dl.points > dt, .together, .why { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .new-page { break-before: page; }
  .scroll { overflow: visible; }
}
`;
