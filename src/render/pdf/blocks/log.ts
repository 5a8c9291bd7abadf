import type { Log, LogColumn, Question } from '../../../document/document.ts';
import { mayBeWritten } from '../../log-key.ts';
import { asking, fieldAt, indented, type Setting, saying, within } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { cellStrips } from './cells.ts';
import { columnWidths, type Want } from './column-widths.ts';
import { longestWord } from './measure.ts';
import { gridRow } from './table-row.ts';
import { muted, wordStrips } from './words.ts';

/** A head higher than this part of a page leaves too little room below it. */
const highestHead = 0.45;

/** A line for each time, as high as the page lets them be, and after the lines what each column asks. */
export function logStrips(log: Log, setting: Setting): Strip[] {
  const small = {
    ...setting,
    look: { ...setting.look, body: setting.look.small * 0.9, small: setting.look.small * 0.86 },
  };
  const widths = columnWidths(
    log.columns.map((column) => wantOf(column, small)),
    setting.width,
  );
  if (widths === undefined || setting.look.body > 14) return setting.strips(log.once, setting);
  const table = within(small, setting.tag.add('Table'));
  const head = headStrip(log.columns, widths, table);
  if (head.height > setting.pageHeight * highestHead) return setting.strips(log.once, setting);
  const rows = Array.from({ length: log.rows }, (_, index) => rowStrip(log, index, widths, table));
  return [
    { ...head, keep: true },
    ...rows.map((row, index) => ({ ...row, head: [head], mayEnd: true, keep: index < rows.length - 1 })),
    ...keyStrips(log.columns, setting),
  ];
}

/** Texts want room to write, words and numbers little. */
function wantOf({ label, question }: LogColumn, setting: Setting): Want {
  const { body } = setting.look;
  const kinds = question.blocks.map(({ kind }) => kind);
  const least = Math.max(longestWord(headOf(question, label), setting, 'bold') + 10, body * 3.6);
  if (kinds.includes('lines') || kinds.includes('table'))
    return { least: Math.max(least, body * 6), most: Number.POSITIVE_INFINITY };
  if (kinds.includes('choices')) return { least: Math.max(least, body * 5), most: Number.POSITIVE_INFINITY };
  return { least, most: Math.max(least, body * 5.5) };
}

function headOf({ number }: Question, label: string): string {
  return number === undefined ? label : `${number}. ${label}`;
}

function headStrip(columns: readonly LogColumn[], widths: readonly number[], setting: Setting): Strip {
  const row = setting.tag.add('TR');
  const cells = columns.map(({ label, question }) => {
    const tag = row.add('TH', 'Column');
    return (inner: Setting) =>
      wordStrips(headOf(question, label), inner, { tag, face: 'bold', size: setting.look.small });
  });
  return gridRow(cells, { widths, setting, least: 0 });
}

function rowStrip({ columns }: Log, index: number, widths: readonly number[], setting: Setting): Strip {
  const tag = setting.tag.add('TR');
  const line = saying(asking(fieldAt(setting, index + 1), ''), `Line ${index + 1}`);
  const cells = columns.map(({ label, question }) => {
    const own = tag.add('TD');
    const { field } = saying(fieldAt(line, question.id ?? ''), label);
    return (inner: Setting) =>
      cellStrips(
        { kind: 'text', text: '' },
        { blank: true },
        within({ ...inner, ...(field === undefined ? {} : { field }) }, own),
      );
  });
  return gridRow(cells, { widths, setting, least: setting.look.body * 3, stretches: true });
}

/** What each column asks, and what may be written in it. */
function keyStrips(columns: readonly LogColumn[], setting: Setting): Strip[] {
  return columns.flatMap(({ question }, index) => {
    const { ask, condition, hint, blocks } = question;
    const asked = wordStrips(headOf(question, ask), setting, {
      face: 'bold',
      size: setting.look.small,
    });
    const inner = indented(setting, setting.look.body * 1.6);
    const small = { size: setting.look.small };
    const options = mayBeWritten(blocks);
    const strips = [
      ...asked,
      ...(condition === undefined ? [] : wordStrips(condition, inner, { ...small, face: 'italic' })),
      ...(hint === undefined ? [] : wordStrips(hint, inner, { ...small, grey: muted })),
      ...options.flatMap((words) => wordStrips(words, inner, small)),
    ];
    return strips.map((strip, at) => ({
      ...strip,
      before: at === 0 ? 5 : 0,
      opensPage: index === 0 && at === 0,
      keep: at < strips.length - 1,
    }));
  });
}
