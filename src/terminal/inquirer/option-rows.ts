import type { Choice } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import { isShown } from '../is-shown.ts';
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
  const whole = drawList(list, options, look, { markOf, hints: 'all' });
  return whole.lines.length <= look.height
    ? whole
    : drawList(list, options, look, { markOf, hints: 'current' });
}

interface Drawn {
  markOf(index: number): string;
  /** Whose hints are shown; where there is little room only that of the option the next key acts on. */
  readonly hints: 'all' | 'current';
}

function drawList(list: OptionList, options: Options, look: Look, { markOf, hints }: Drawn): Drawing {
  const lines: string[] = [];
  let [focus, cursor]: [number, Cursor | undefined] = [0, undefined];
  if (list.filter !== '')
    lines.push(...wrap(`Search: ${visible(list.filter)}`, look.width).map(look.styles.muted), '');
  const shown = inView(list, options);
  const noteColumn = columnForNotes(
    shown.map((index) => options.options[index]),
    look,
  );
  for (const index of shown) {
    if (index === list.at) focus = lines.length;
    const mark = `${index === list.at ? '›' : ' '} ${markOf(index)}${number(list, options, index)}`;
    const choice = options.options[index];
    const current = index === list.at;
    if (choice === undefined) cursor = viewOther(list, options, mark, lines, look);
    else {
      const told = hints === 'all' || current ? choice : withoutHint(choice);
      lines.push(...viewChoice(told, mark, { current, noteColumn }, look));
    }
  }
  if (shown.length === 0) lines.push(look.styles.muted('  Nothing here contains that.'));
  return { lines, focus: cursor?.line ?? focus, cursor };
}

function withoutHint({ hint: _left, ...choice }: Choice): Choice {
  return choice;
}

/** Where notes begin, counted from the labels, so that they stand below each other. */
function columnForNotes(choices: readonly (Choice | undefined)[], { width }: Look): number {
  const noted = choices.filter((choice) => choice?.note !== undefined);
  const widths = noted.map((choice) => displayWidth(visible(choice?.label ?? '')));
  return Math.max(0, ...widths.filter((one) => one < width / 2));
}

export function viewChoice(
  choice: Choice,
  mark: string,
  { current, noteColumn = 0 }: { readonly current: boolean; readonly noteColumn?: number },
  { width, styles }: Look,
): string[] {
  const indent = ' '.repeat(mark.length);
  const room = Math.max(8, width - mark.length);
  const label = wrap(visible(choice.label), room).map((line, index) => (index === 0 ? mark : indent) + line);
  const last = label.pop() ?? mark;
  const gap = ' '.repeat(Math.max(0, mark.length + noteColumn - displayWidth(last)) + 2);
  const note = choice.note === undefined ? '' : gap + visible(choice.note);
  const styled = (line: string) => (current ? styles.current(line) : line);
  const beside = displayWidth(last + note) <= width;
  const hint = choice.hint === undefined ? [] : wrap(visible(choice.hint), room);
  return [
    ...label.map(styled),
    styled(last) + (beside ? styles.muted(note) : ''),
    ...(beside ? [] : [styles.muted(indent + note.trimStart())]),
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

/** Every option that is shown has one; in a short list it is a key to press, as long as nothing is searched for. */
function number({ filter }: OptionList, options: Options, index: number): string {
  const choice = options.options[index];
  const count = options.options.filter(isShown).length + (options.other ? 1 : 0);
  if (choice?.hidden === true) return '';
  if (filter !== '' && hasDigits(options)) return '';
  const place = choice === undefined ? count : options.options.filter(isShown).indexOf(choice) + 1;
  return `${String(place).padStart(String(count).length)}. `;
}
