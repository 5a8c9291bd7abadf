import { type CsvEntry, toCsv } from '../exchange/to-csv.ts';
import type { Filter } from '../journal/journal.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsIn } from './surroundings.ts';

/** The entries a filter lets through, oldest first, as one CSV text for each worksheet. */
export async function exportCsv(
  filter: Filter,
  context: Context,
): Promise<{ worksheet: string; csv: string }[]> {
  const journal = await context.journal.toRead();
  const definitions = new Map<string, Worksheet>();
  const byWorksheet = new Map<string, CsvEntry[]>();
  for (const entry of journal?.entries({ ...filter, reverse: !(filter.reverse ?? false) }) ?? []) {
    const known = definitions.get(entry.fingerprint);
    const worksheet = known ?? (journal === undefined ? undefined : worksheetOf(journal, entry.fingerprint));
    if (worksheet === undefined) continue;
    definitions.set(entry.fingerprint, worksheet);
    const surroundings = surroundingsIn(journal, { worksheet, entry }, context);
    const scope = new WorksheetScope(worksheet, entry.answers, surroundings);
    const entries = byWorksheet.get(entry.worksheet) ?? [];
    entries.push({ entry, worksheet, scope });
    byWorksheet.set(entry.worksheet, entries);
  }
  return [...byWorksheet].map(([worksheet, entries]) => ({ worksheet, csv: toCsv(entries) }));
}
