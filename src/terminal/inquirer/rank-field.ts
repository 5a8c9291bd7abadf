import type { Choice, RankPrompt } from '../../questions/prompter.ts';
import { labelOf } from './choose-field.ts';
import { viewEdit } from './edit-view.ts';
import type { Drawing, Field, Look } from './field.ts';
import { viewChoice } from './option-rows.ts';
import { pressRank, type RankState, standingOrder, startRank } from './rank-state.ts';

export function rankField(prompt: RankPrompt): Field<RankState, readonly string[]> {
  return {
    start: startRank(prompt),
    press: (state, key, width) => pressRank(prompt, state, key, width),
    view: (state, look) => viewRank(prompt, state, look),
    unfinished: (state) => standingOrder(prompt, state),
    takesText: false,
    takesHelp: ({ at, order }) => at < order.length,
    keys: (state) => keysOf(prompt, state),
    said: (values) => values.map((value, index) => `${index + 1}. ${labelOf(value, prompt)}`),
  };
}

function viewRank(prompt: RankPrompt, state: RankState, look: Look): Drawing {
  const lines: string[] = [];
  let focus = 0;
  for (const [index, value] of state.order.entries()) {
    if (index === state.placed) lines.push(look.styles.muted(rule(prompt, look)));
    if (index === state.at) focus = lines.length;
    lines.push(
      ...viewChoice(choiceOf(prompt, value), mark(state, index), { current: index === state.at }, look),
    );
  }
  if (state.placed === state.order.length) lines.push(look.styles.muted(rule(prompt, look)));
  return prompt.other ? viewOther(state, lines, focus, look) : { lines, focus };
}

function viewOther(state: RankState, lines: string[], focus: number, look: Look): Drawing {
  const current = state.at === state.order.length;
  const label = `${current ? '›' : ' '}    Add your own${current || state.other.text !== '' ? ':' : '…'}`;
  lines.push(current ? look.styles.current(label) : label);
  if (!current && state.other.text === '') return { lines, focus };
  const { lines: rows, cursor } = viewEdit(state.other, '     ', look.width);
  const line = lines.length + cursor.line;
  lines.push(...rows);
  return current ? { lines, focus: line, cursor: { line, column: cursor.column } } : { lines, focus };
}

function mark({ at, held, placed }: RankState, index: number): string {
  const pointer = index === at ? (held ? '↕' : '›') : ' ';
  return `${pointer} ${index < placed ? `${index + 1}.`.padEnd(3) : '   '}`;
}

function rule({ top, options }: RankPrompt, { width }: Look): string {
  const words = top < options.length ? ` best ${top} above ` : ' best first above ';
  return `  ──${words}${'─'.repeat(44 - words.length - 4)}`.slice(0, width);
}

function choiceOf({ options }: RankPrompt, value: string): Choice {
  return options.find((option) => option.value === value) ?? { value, label: value };
}

function keysOf({ top, required }: RankPrompt, { held, placed, at, order }: RankState): string[] {
  if (held) return ['↑ ↓ move it', 'Space put down'];
  const enter = placed === 0 && !required ? 'Enter skip' : 'Enter next';
  if (at === order.length) return [enter];
  return ['Space pick up', top === 1 ? '1 makes it first' : `1–${Math.min(9, top)} give it a place`, enter];
}
