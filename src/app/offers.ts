import type { Entry } from '../journal/entry.ts';
import type { WorksheetScope } from '../worksheets/scope.ts';
import type { Suggestion, Worksheet } from '../worksheets/worksheet.ts';
import type { Context, Library } from './context.ts';

/** A worksheet that is there, and why it might help. */
export interface Offer {
  readonly worksheet: string;
  readonly title: string;
  readonly say: string;
  /** The number of the entry whose answers it would start with. */
  readonly after?: number;
}

export function offerCommand({ worksheet, after }: Offer): string {
  return `steer fill ${worksheet}${after === undefined ? '' : ` --after ${after}`}`;
}

/** What might come after an entry. */
export async function offersAfter(
  { id }: Entry,
  { worksheet, scope }: { readonly worksheet: Worksheet; readonly scope: WorksheetScope },
  library: Library,
): Promise<Offer[]> {
  const offered = await there(worksheet.next, scope, library);
  return offered.map(({ carry, ...offer }) =>
    Object.keys(carry).length === 0 ? offer : { ...offer, after: id },
  );
}

/** What might come before a worksheet: only what was never finished yet, for nobody is to be sent round again. */
export async function offersBefore(
  { first }: Worksheet,
  scope: WorksheetScope,
  { library, journal: port }: Context,
): Promise<Offer[]> {
  if (first.length === 0) return [];
  const journal = await port.toRead();
  const isDone = ({ worksheet }: Offer) =>
    (journal?.list({ worksheets: [worksheet], status: 'done', limit: 1 }).length ?? 0) > 0;
  return (await there(first, scope, library))
    .map(({ carry: _none, ...offer }) => offer)
    .filter((offer) => !isDone(offer));
}

/** Only worksheets that are there are offered, and only where the condition of an offer holds. */
async function there(
  suggestions: readonly Suggestion[],
  scope: WorksheetScope,
  library: Library,
): Promise<(Offer & Pick<Suggestion, 'carry'>)[]> {
  const wanted = suggestions.filter(({ when }) => when === undefined || scope.holds(when));
  if (wanted.length === 0) return [];
  const titles = new Map((await library.all()).map((one) => [one.worksheet.id, one.worksheet.title]));
  return wanted.flatMap(({ worksheet, say, carry }) => {
    const title = titles.get(worksheet);
    return title === undefined ? [] : [{ worksheet, title, say: scope.expand(say), carry }];
  });
}
