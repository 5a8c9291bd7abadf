import type { Choice } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import { otherLabel } from '../sentences.ts';
import { viewEdit } from './edit-view.ts';
import type { Cursor, Drawing, Look } from './field.ts';
import { hasDigits, inView, isAtOther, type OptionList, type Options } from './option-list.ts';

/** The options on the screen, each behind a mark: what is current, ticked, or its digit. */
export function viewList(
  list: OptionList,
  options: Options,
  look: Look,
  markOf: (index: number) => string,
): Drawing {
  const lines: string[] = [];
  let [focus, cursor]: [number, Cursor | undefined] = [0, undefined];
  if (list.filter !== '')
    lines.push(...wrap(`Search: ${visible(list.filter)}`, look.width).map(look.styles.muted), '');
  const shown = inView(list, options);
  for (const index of shown) {
    if (index === list.at) focus = lines.length;
    const mark = `${index === list.at ? '›' : ' '} ${markOf(index)}${digit(options, index)}`;
    const choice = options.options[index];
    if (choice !== undefined) lines.push(...viewChoice(choice, mark, index === list.at, look));
    else cursor = viewOther(list, options, mark, lines, look);
  }
  if (shown.length === 0) lines.push(look.styles.muted('  Nothing here contains that.'));
  return { lines, focus: cursor?.line ?? focus, cursor };
}

export function viewChoice(
  choice: Choice,
  mark: string,
  current: boolean,
  { width, styles }: Look,
): string[] {
  const indent = ' '.repeat(mark.length);
  const room = Math.max(8, width - mark.length);
  const label = wrap(visible(choice.label), room).map((line, index) => (index === 0 ? mark : indent) + line);
  const hint = choice.hint === undefined ? [] : wrap(visible(choice.hint), room);
  return [
    ...label.map((line) => (current ? styles.current(line) : line)),
    ...hint.map((line) => styles.muted(indent + line)),
  ];
}

/** Adds the row for words of the writer's own; returns the cursor while they write there. */
function viewOther(
  list: OptionList,
  options: Options,
  mark: string,
  lines: string[],
  look: Look,
): Cursor | undefined {
  const current = isAtOther(list, options);
  const label = `${mark}${otherLabel}${current || list.other.text !== '' ? ':' : '…'}`;
  lines.push(current ? look.styles.current(label) : label);
  if (!current && list.other.text === '') return undefined;
  const { lines: rows, cursor } = viewEdit(list.other, ' '.repeat(mark.length), look.width);
  const line = lines.length + cursor.line;
  lines.push(...rows);
  return current ? { line, column: cursor.column } : undefined;
}

function digit(options: Options, index: number): string {
  return hasDigits(options) ? `${index + 1}. ` : '';
}
