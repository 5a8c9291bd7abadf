import type { Matrix, MatrixRow, Option } from '../../../document/document.ts';
import { asking, fieldAt, pitchOf, type Setting, within } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import type { Tag } from '../page/tags.ts';
import { drawMark } from './choices.ts';
import { columnWidths } from './column-widths.ts';
import { longestWord, widthInPoints } from './measure.ts';
import { questionStrips } from './question.ts';
import { gridRow } from './table-row.ts';
import { wordStrips } from './words.ts';

/** A head higher than this part of a page leaves too little room below it. */
const highestHead = 0.45;

/** Questions with the same options: ticked in columns, or, filled in, with what was chosen beside each. */
export function matrixStrips(matrix: Matrix, setting: Setting): Strip[] {
  if (matrix.rows.some(({ chosen }) => chosen !== undefined)) return chosenStrips(matrix.rows, setting);
  const widths = widthsOf(matrix, setting);
  if (widths === undefined) return stacked(matrix, setting);
  const [head, ...lines] = acrossStrips(matrix, widths, setting);
  if (head === undefined || head.height > setting.pageHeight * highestHead) return stacked(matrix, setting);
  return [head, ...lines];
}

function widthsOf({ options }: Matrix, setting: Setting): number[] | undefined {
  const { body } = setting.look;
  const across = options.map(({ label }) => ({
    least: longestWord(label, setting, 'bold') + 10,
    most: Math.min(body * 4.5, widthInPoints(label, setting, 'bold', setting.look.small)) + 12,
  }));
  return columnWidths(
    [{ least: Math.max(setting.width * 0.34, body * 15), most: Number.POSITIVE_INFINITY }, ...across],
    setting.width,
  );
}

function acrossStrips({ options, many, rows }: Matrix, widths: readonly number[], setting: Setting): Strip[] {
  const table = within(setting, setting.tag.add('Table'));
  const head = headStrip(options, widths, table);
  const lines = rows.map((row): Strip => {
    const tag = table.tag.add('TR');
    const asked = tag.add('TH', 'Row');
    const named = row.id === undefined ? table : fieldAt(table, row.id);
    const { field } = asking(named, row.ask);
    return gridRow(
      [
        (inner) => wordStrips(askOf(row), inner, { tag: asked }),
        ...options.map((option) => (inner: Setting) => [
          markStrip({ option, many }, { ...inner, ...(field === undefined ? {} : { field }) }, tag.add('TD')),
        ]),
      ],
      { widths, setting: table, least: pitchOf(setting) },
    );
  });
  return [
    { ...head, keep: true },
    ...lines.map((line, index) => ({
      ...line,
      head: [head],
      mayEnd: true,
      keep: index === 0 || index === lines.length - 2,
    })),
  ].map((strip, index, all) => (index === all.length - 1 ? { ...strip, keep: false } : strip));
}

function headStrip(options: readonly Option[], widths: readonly number[], setting: Setting): Strip {
  const row = setting.tag.add('TR');
  const corner = row.add('TD');
  return gridRow(
    [
      (inner) => wordStrips('', inner, { tag: corner }),
      ...options.map(({ label }) => {
        const tag = row.add('TH', 'Column');
        return (inner: Setting) => wordStrips(label, inner, { tag, face: 'bold', size: setting.look.small });
      }),
    ],
    { widths, setting, least: 0 },
  );
}

function askOf({ number, ask }: MatrixRow): string {
  return number === undefined ? ask : `${number}. ${ask}`;
}

function markStrip(mark: { option: Option; many: boolean }, setting: Setting, tag: Tag): Strip {
  const { look, left, width } = setting;
  return {
    height: look.mark + 3,
    before: 0,
    keep: false,
    draw: (canvas, top) =>
      drawMark(canvas, mark, { ...setting, tag, left: left + (width - look.mark) / 2 }, top + 2),
  };
}

/** No room for columns: each a question of its own. */
function stacked({ options, many, rows }: Matrix, setting: Setting): Strip[] {
  return rows.flatMap((row) =>
    questionStrips(
      { kind: 'question', ...row, blocks: [{ kind: 'choices', many, options, other: false }] },
      setting,
    ),
  );
}

function chosenStrips(rows: readonly MatrixRow[], setting: Setting): Strip[] {
  const table = within(setting, setting.tag.add('Table'));
  const widths = [setting.width * 0.68, setting.width * 0.32];
  return rows.map((row) => {
    const tag = table.tag.add('TR');
    const [asked, chosen] = [tag.add('TH', 'Row'), tag.add('TD')];
    return gridRow(
      [
        (inner) => wordStrips(row.ask, inner, { tag: asked }),
        (inner) => wordStrips(row.chosen ?? '–', inner, { tag: chosen }),
      ],
      { widths, setting: table, least: 0 },
    );
  });
}
