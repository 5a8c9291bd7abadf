/** What a change to entries may touch, with the columns that tell one row from another, whatever its own number. */
export const undoableTables = {
  entries: {
    key: ['id'],
    rest: [
      ...['uuid', 'definition', 'status', 'revision', 'occurred_utc', 'occurred_offset', 'created_utc'],
      ...['created_offset', 'updated_utc', 'updated_offset', 'open_question', 'unfinished'],
      ...['trashed_utc', 'trashed_offset'],
    ],
    entry: 'id',
  },
  tags: { key: ['entry', 'place'], rest: ['tag'], entry: 'entry' },
  answers: { key: ['entry', 'question'], rest: ['id', 'value', 'aside'], entry: 'entry' },
  revisions: { key: ['entry', 'revision'], rest: ['at_utc', 'at_offset'], entry: 'entry' },
  superseded: { key: ['entry', 'revision', 'question'], rest: ['value', 'aside'], entry: 'entry' },
} as const satisfies Readonly<Record<string, UndoableTable>>;

export interface UndoableTable {
  readonly key: readonly string[];
  readonly rest: readonly string[];
  /** The column that names the entry a row belongs to. */
  readonly entry: string;
}

export type UndoableName = keyof typeof undoableTables;
