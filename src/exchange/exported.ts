import type { Entry, Revision } from '../journal/entry.ts';
import type { Arrival, Definition } from '../journal/journal.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** What an export holds, or all that is wrong with it, a line each. */
export type ReadExport = { readonly arrivals: readonly Arrival[] } | { readonly problems: readonly string[] };

/** A definition in the export, as it reads and as the journal keeps it. */
export interface Sheet {
  readonly worksheet: Worksheet;
  readonly definition: Definition;
}

/** An entry as `toJson` writes it. */
export interface ExportedEntry extends Omit<Entry, 'worksheet' | 'version' | 'title'> {
  readonly revisions: readonly Revision[];
}
