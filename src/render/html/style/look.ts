/** Letters, distances and the page as a screen shows it. Black on white, grey only where it is dark enough to print. */
export function lookStyle(large: boolean): string {
  return `
:root { --size: ${large ? '18pt' : '10.5pt'}; --pitch: ${large ? '36pt' : '24pt'}; --rule: #555; --muted: #444; }
* { box-sizing: border-box; }
html { font: var(--size)/${large ? '1.6' : '1.4'} "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif;
  color: #000; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
article { margin: 0 auto; padding: 0 0 2em; }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.4em 0 .5em; break-after: avoid; break-inside: avoid; text-wrap: balance; }
h1 { font-size: 1.7em; margin-top: 0; }
h2 { font-size: 1.25em; padding-bottom: .2em; border-bottom: .5pt solid var(--rule); }
h3 { font-size: 1.1em; }
h4 { font-size: 1em; }
p, ul, ol, dl, dd { margin: 0 0 .5em; }
ul, ol { padding-left: 1.6em; }
dd { margin-left: 0; }
p { orphans: 2; widows: 2; }
a { color: inherit; }
code { font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: .95em; }
ins { font-weight: bold; }
aside { margin: 1em 0; padding: .1em 0 .1em .9em; border-left: 1.5pt solid var(--rule); }
aside > :first-child { margin-top: .2em; }
footer { margin-top: 1.5em; break-before: avoid; padding-top: .5em; border-top: .5pt solid var(--rule); font-size: ${large ? '.8em' : '.8rem'};
  color: var(--muted); break-inside: avoid; }
footer p { margin: 0; }
@media screen {
  html { font-size: ${large ? '24px' : '17px'}; }
  :root { --pitch: ${large ? '48px' : '36px'}; }
  body { padding: 2rem 1.25rem; }
  article { max-width: 44rem; }
  article.landscape { max-width: 64rem; }
  article + article { margin-top: 3rem; padding-top: 3rem; border-top: 1px solid #bbb; }
}
@media screen and (max-width: 40em) {
  table { table-layout: auto; }
  col { width: auto !important; }
  th, td { overflow-wrap: break-word; }
  .question, .matrix, .log { overflow-x: auto; }
  .card dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .card dd { margin-bottom: .4em; }
}
`;
}
