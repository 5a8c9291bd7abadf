import type { Cell, Table } from '../../../document/document.ts';

/** What a row is called, or which one it is. */
export function nameOfRow({ named, rows }: Table, [name]: readonly Cell[], index: number): string {
  if (named && name?.kind === 'text' && name.text !== '') return name.text;
  return rows.length === 1 ? '' : String(index + 1);
}
