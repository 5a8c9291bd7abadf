import type { EntrySummary } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import { looksElsewhere } from '../worksheets/elsewhere.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { elsewhereIn } from './elsewhere-in.ts';

/** What answers may depend on besides each other, as it is now. */
export function surroundingsOf({ clock, words }: Context): Surroundings {
  return { now: clock.now(), offsetAt: (local) => clock.offsetAt(local), words };
}

/** The same for a sheet that may take something from others, or for an entry of it. */
export function surroundingsIn(
  journal: Journal | undefined,
  { worksheet, entry }: { readonly worksheet: Worksheet; readonly entry?: EntrySummary | undefined },
  context: Context,
): Surroundings {
  const surroundings = surroundingsOf(context);
  if (journal === undefined || !looksElsewhere(worksheet)) return surroundings;
  return { ...surroundings, elsewhere: elsewhereIn(journal, { worksheet: worksheet.id, entry }) };
}
