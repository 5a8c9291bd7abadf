import type { ShownField } from './shown-fields.ts';
import type { Typed } from './viewers.ts';

/**
 * What somebody does in a form to say this: types, and presses buttons by their place among those of one name. Where a
 * sheet has only room for words, the words are written. Nothing where a row or a line is not there to be written on.
 */
export function typeInto(
  shown: readonly ShownField[],
  sheet: string,
  fields: ReadonlyMap<string, string>,
): Typed | undefined {
  const byName = Map.groupBy(shown, ({ name }) => name);
  const typed: Record<string, string> = {};
  for (const [name, value] of fields) {
    const own = `${sheet}.${name}`;
    const there = byName.get(own);
    const inWords = own.replace(/\.(rating|choice|tick\.[^.]+|other|\d+\.text)$/, '.text');
    if (there !== undefined) typed[own] = there[0]?.kind === 'text' ? value : placeOf(there, value);
    else if (!byName.has(inWords)) return undefined;
    else
      typed[inWords] = [typed[inWords] ?? [], own.includes('.tick.') ? (own.split('.').at(-1) ?? '') : value]
        .flat()
        .join('\n');
  }
  return typed;
}

function placeOf(buttons: readonly ShownField[], value: string): string {
  const [first] = buttons;
  if (first?.kind === 'tick') return '0';
  const place = buttons.findIndex((one) => one.value === value);
  if (place < 0) throw new RangeError(`${first?.name} has no button for "${value}".`);
  return String(place);
}
