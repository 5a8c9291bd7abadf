import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inPlaces } from '../src/app/worksheet-places.ts';
import { WorksheetLibrary } from '../src/worksheets/library.ts';
import type { Worksheet } from '../src/worksheets/worksheet.ts';

const root = new URL('..', import.meta.url);
export const tableFile = fileURLToPath(new URL('docs/worksheets.md', root));

const head = [
  '# The worksheets',
  '',
  'Made by `node scripts/worksheet-table.ts`; a test holds it against the sheets. The names are those that meetings use, old and new: each of them works wherever a worksheet is named, as in `steer fill hov`.',
];

const columns = ['Exercise', 'Names in meetings', 'Points', 'For', 'Minutes', 'Sheet'];

/** Every sheet that comes with the program: the exercise, what meetings call it, its points, for whom, how long. */
export async function worksheetTable(): Promise<string> {
  const bundled = fileURLToPath(new URL('worksheets', root));
  const library = new WorksheetLibrary({ bundled, own: fileURLToPath(new URL('none', root)) });
  const places = inPlaces(await library.all()).flatMap(({ heading, shelved }) => [
    `## ${heading}`,
    '',
    row(columns),
    row(columns.map(() => '---')),
    ...shelved.map(({ worksheet }) => row(cellsOf(worksheet))),
    '',
  ]);
  return [...head, '', ...places].join('\n');
}

function cellsOf({ id, title, aliases, points, audience, minutes }: Worksheet): string[] {
  const said = [title, aliases.join(', '), points.join(', '), audience.join(', '), String(minutes ?? '')];
  return [...said.map((text) => text.replaceAll('|', '\\|')), `\`${id}\``];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

if (import.meta.main) writeFileSync(tableFile, await worksheetTable());
