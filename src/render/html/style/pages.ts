/** Paper: its sizes, and where a page may end. */
export function pagesStyle(paper: 'a4' | 'letter'): string {
  const size = paper === 'a4' ? 'A4' : 'letter';
  const height = paper === 'a4' ? '210mm' : '8.5in'; // of a page on its side
  const number = '@bottom-right { content: counter(page); font: 8pt Arial, sans-serif; color: #444; }';
  return `
@page { size: ${size} portrait; margin: 18mm; ${number} }
@page portrait { size: ${size} portrait; margin: 18mm; ${number} }
@page landscape { size: ${size} landscape; margin: 18mm; ${number} }
@media print {
  article { padding: 0; }
  article + article { break-before: page; }
  article.portrait { page: portrait; }
  article.landscape { page: landscape; }
  h2 + p, h3 + p { break-after: avoid; }
  .new-page { break-after: page; }
  .new-page + * { margin-top: 0; }
  .landscape .grid { break-inside: avoid; grid-auto-rows: 1fr; }
  .landscape .grid { min-height: calc(${height} - 36mm - 10em); }
  .landscape.opens-with-grid .grid { min-height: calc(${height} - 36mm - 17em); }
  .bar { display: none; }
  a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`;
}
