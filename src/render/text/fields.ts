import { visible } from '../../text/controls.ts';
import { displayWidth } from '../../text/wrap.ts';
import { hanging, indented, type Page, padded, textLines } from './page.ts';

export interface Field {
  readonly label: string;
  draw(page: Page): string[];
}

const leastValue = 8;

/** Labels with their values beside them, aligned, or below them where that leaves the values too little room. */
export function fieldLines(fields: readonly Field[], page: Page): string[] {
  const labels = fields.map(({ label }) => `${visible(label)}:`);
  const column = labels.reduce((most, label) => Math.max(most, displayWidth(label)), 0) + 2;
  if (column > page.width * 0.4 || labels.some((label) => /[\n\t]/.test(label)))
    return fields.flatMap((field) => below(field, page));
  return fields.flatMap((field, index) => beside(labels[index] ?? '', column, field, page));
}

function beside(label: string, column: number, field: Field, page: Page): string[] {
  const [first = '', ...rest] = hanging(' '.repeat(column), page, (inner) => field.draw(inner));
  return [`${padded(label, column, page.styles.muted)}${first.slice(column)}`.trimEnd(), ...rest];
}

/** A short value still stands beside its label; what is longer, and lines to write on, take the whole width. */
function below(field: Field, page: Page): string[] {
  const label = `${visible(field.label)}:`;
  return (
    besideIfShort(label, field, page) ?? [
      ...textLines(label, page, page.styles.muted),
      ...indented(page, (inner) => field.draw(inner)),
    ]
  );
}

function besideIfShort(label: string, field: Field, page: Page): string[] | undefined {
  const room = page.width - displayWidth(label) - 1;
  if (room < leastValue || /[\n\t]/.test(label)) return undefined;
  const [first = '', ...rest] = field.draw({ ...page, width: room });
  if (/^_+$/.test(first) || rest.some((line) => line !== '')) return undefined;
  return [`${page.styles.muted(label)} ${first}`.trimEnd(), ...rest];
}
