import { type Edit, hasJustCut } from './edit.ts';
import type { Cursor } from './field.ts';
import { layOut, placeOf } from './text-layout.ts';

/** A text being written, behind a mark of as many columns as its further rows are indented. */
export function viewEdit(edit: Edit, mark: string, width: number): { lines: string[]; cursor: Cursor } {
  const rows = layOut(edit.text, editWidth(width, mark.length));
  const { row, column } = placeOf(rows, edit.text, edit.at);
  const indent = ' '.repeat(mark.length);
  return {
    lines: rows.map(({ shown }, index) => (index === 0 ? mark : indent) + shown),
    cursor: { line: row, column: mark.length + column },
  };
}

/** For the key help. */
export const putsBack = 'Ctrl-Y puts it back';

export function keysAfter(edit: Edit): readonly string[] {
  return hasJustCut(edit) ? [putsBack] : [];
}

/** How wide the rows are; one column is left for a space that hangs over, one for the cursor behind it. */
export function editWidth(width: number, indent: number): number {
  return Math.max(4, width - indent - 2);
}
