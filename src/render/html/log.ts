import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Log, LogColumn, Question } from '../../document/document.ts';
import { mayBeWritten } from '../log-key.ts';
import type { Wanted } from './column-widths.ts';
import { lined, type Page } from './page.ts';
import { hasRoomFor, ruled } from './ruled.ts';

/** Its heads are set smaller than those of other tables, so that more fit. */
const smallHeads = 1.2;

/** A line for each time, the questions' short names across; below it what each of them asks. */
export function logNodes({ columns, rows, once }: Log, page: Page): ElementContent[] {
  const heads = columns.map(({ label, question }) => ({
    label: numbered(question, label),
    wanted: wantedFor(question),
  }));
  const dense = { ...page, room: page.room * smallHeads };
  if (!hasRoomFor(heads, dense)) return page.draw(once, page);
  const row = () =>
    h(
      'tr',
      columns.map(() => h('td')),
    );
  const lines = Array.from({ length: rows }, row);
  const table = ruled({ columns: heads, rows: lines, blank: true, label: 'A row for each time' }, dense);
  return [h('div.log', [table]), h('dl.key', lined(columns.flatMap((column) => keyNodes(column))))];
}

function numbered({ number }: Question, label: string): string {
  return number === undefined ? label : `${number}. ${label}`;
}

/** Room to write texts, words or numbers. */
function wantedFor({ blocks }: Question): Wanted {
  const kinds = blocks.map(({ kind }) => kind);
  if (kinds.includes('lines') || kinds.includes('table')) return { least: 7, most: 24, elastic: true };
  if (kinds.includes('choices')) return { least: 6, most: 14, elastic: true };
  return { least: 5, most: 10, elastic: false };
}

function keyNodes({ label, question }: LogColumn): ElementContent[] {
  const { ask, condition, hint, blocks } = question;
  const answers = mayBeWritten(blocks).join('; ');
  return [
    h('div', [
      h('dt', numbered(question, label)),
      ...(ask === label ? [] : [h('dd', ask)]),
      ...(condition === undefined ? [] : [h('dd.condition', condition)]),
      ...(hint === undefined ? [] : [h('dd.hint', hint)]),
      ...(answers === '' ? [] : [h('dd', answers)]),
    ]),
  ];
}
