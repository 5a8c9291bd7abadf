import type { Entry } from '../journal/entry.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Prompter } from '../questions/prompter.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { pickFrom } from './menu.ts';

/** The newest open draft of a worksheet, when the writer would rather go on with it. */
export async function openDraft(
  { worksheet: { id, title }, tags }: Sought,
  prompter: Prompter,
  { journal: port }: Context,
): Promise<Entry | undefined> {
  const journal = await port.toRead();
  const [latest] =
    journal?.list({ worksheets: [id], ...(tags === undefined ? {} : { tags }), status: 'draft', limit: 1 }) ??
    [];
  if (journal === undefined || latest === undefined) return undefined;
  const picked = await pickFrom(
    {
      ask: `There is a draft of “${title}” from ${sayMoment(latest.occurredAt)}.`,
      options: [
        { value: 'resume', label: 'Go on with it' },
        { value: 'fresh', label: 'Start a new one; the draft stays' },
      ],
      hasWayBack: false,
    },
    prompter,
  );
  return picked === 'resume' ? journal.find({ by: 'id', id: latest.id }) : undefined;
}

interface Sought {
  readonly worksheet: Worksheet;
  /** Only one that has these. */
  readonly tags?: readonly string[];
}
