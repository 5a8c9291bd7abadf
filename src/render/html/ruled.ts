import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { columnWidths, fits, measure, type Wanted } from './column-widths.ts';
import { lined, type Page } from './page.ts';

export interface Ruled {
  readonly columns: readonly RuledColumn[];
  readonly rows: readonly ElementContent[];
  readonly blank: boolean;
  /** What it is, where no question says so. */
  readonly label?: string;
}

export interface RuledColumn {
  readonly label: string;
  /** What its cells need, its head aside. */
  readonly wanted: Wanted;
}

/** The lines of a table around rows that are drawn already; its head stands again on every page. */
export function ruled({ columns, rows, blank, label }: Ruled, page: Page): Element {
  const wanted = columns.map(withHead);
  const widths = columnWidths(wanted, page.room);
  return h(
    'table',
    { className: [blank ? 'blank' : 'filled'], ...nameOf(label, page) },
    lined([
      h(
        'colgroup',
        widths.map((width) => h('col', { style: `width: ${width}%` })),
      ),
      h('thead', h('tr', columns.map(headCell))),
      h('tbody', lined(rows)),
    ]),
  );
}

/** Whether a table with these columns can be read and written in on this page. */
export function hasRoomFor(columns: readonly RuledColumn[], page: Page): boolean {
  return fits(columns.map(withHead), page.room);
}

function nameOf(label: string | undefined, { asked }: Page) {
  if (label !== undefined) return { ariaLabel: label };
  return asked === undefined ? {} : { ariaLabelledBy: [asked] };
}

function headCell({ label }: RuledColumn): ElementContent {
  return label === '' ? h('td') : h('th', { scope: 'col' }, label);
}

/** A head may be wrapped, but its words should stay whole. */
function withHead({ label, wanted }: RuledColumn): Wanted {
  const head = measure(label);
  const least = Math.max(wanted.least, head.least);
  return { ...wanted, least, most: Math.max(wanted.most, least) };
}
