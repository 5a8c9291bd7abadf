import type { Packs } from '../app/context.ts';
import { wrap } from '../text/wrap.ts';
import type { LiveContext } from './live-context.ts';

type Pack = Awaited<ReturnType<Packs['find']>>;

/** The packs there are, with what is in them. */
export async function listPacks({ json }: { readonly json: boolean }, live: LiveContext): Promise<void> {
  const { packs, broken } = await live.packs.readable();
  for (const problems of broken) live.output.complain(problems);
  if (json) live.output.printJson(packs.map(asJson));
  else live.output.print(packLines(packs, live.output));
}

function asJson({ id, title, summary, aliases, language, sheets, agenda }: Pack) {
  return {
    id,
    title,
    summary,
    aliases,
    language,
    minutes: agenda?.minutes ?? null,
    sheets: sheets.map(({ worksheet, copies }) => ({ worksheet: worksheet.id, copies })),
  };
}

/** Aligned below each other on a screen, tab-separated fields in a pipe. */
export function packLines(
  packs: readonly Pack[],
  { onScreen, width = 80 }: { readonly onScreen: boolean; readonly width?: number | undefined },
): string {
  if (!onScreen) return packs.map((pack) => `${fieldsOf(pack).join('\t')}\n`).join('');
  return packs.map((pack) => entryLines(pack, width)).join('\n');
}

function fieldsOf({ id, title, summary, sheets }: Pack): string[] {
  return [id, title, summary, sheets.map(({ worksheet }) => worksheet.id).join(' ')];
}

function entryLines({ id, title, summary, sheets, agenda }: Pack, width: number): string {
  const time = agenda === undefined ? '' : ` A run sheet for ${agenda.minutes} minutes.`;
  const titles = sheets.map(({ worksheet }) => worksheet.title).join(' · ');
  const indented = (text: string) => wrap(text, Math.max(20, width - 2)).map((line) => `  ${line}\n`);
  return [`${id}\n`, ...indented(`${title}. ${summary}${time}`), ...indented(titles)].join('');
}
