import fc from 'fast-check';
import { nastyWords } from './nasty.ts';

/** Values as they stand in a file, some of which JSON.stringify would not write. */
const rawValues: readonly string[] = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '1',
    '-1',
    '3.5',
    '1e999',
    '1E-400',
    '9007199254740993',
    '[]',
    '{}',
    '""',
  ],
  ...[
    '"\\u0000"',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\\u001b[2J"',
    '"\\u202e"',
    '"\\n"',
    '" "',
    '[[]]',
    '[null]',
  ],
  ...[
    '{"__proto__":{"x":1}}',
    '{"__proto__":null}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"a":1,"a":2}',
  ],
  ...[
    '{"other":"x"}',
    '{"other":{}}',
    '{"other":["x"]}',
    '{"row":"a"}',
    '{"length":3}',
    '{"toJSON":1}',
    'nul',
  ],
  `${'['.repeat(60)}${']'.repeat(60)}`,
  `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`,
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `"${'x'.repeat(5000)}"`,
  `[${'1,'.repeat(2000)}1]`,
];

/** Values that are as long as a file may be, which most inputs are better without. */
const longValues: readonly string[] = [
  ...[' ', '\\n', '-', '1', ',', '{{', '\u0301\u0323', '漢', '👩'].map(
    (sign) => `"a${sign.repeat(60_000)}b c"`,
  ),
  `[${listed((index) => `{"other":"${index}"}`)}]`,
  `[${listed((index) => `"${index}"`)}]`,
  `[${listed((index) => `{"row":"${index}"}`)}]`,
  `{${listed((index) => `"k${index}":1`)}}`,
];

function listed(item: (index: number) => string): string {
  return Array.from({ length: 6000 }, (_, index) => item(index)).join();
}

const allValues = [...rawValues, ...longValues];

type Change = (value: unknown, pick: Pick) => unknown;

/** Which part of a value a change is made to. */
type Pick = (choices: number) => number;

/** A mark in the place of a value that is to stand there as it is. */
const mark = (index: number) => `\u0001${index}\u0001`;

/** JSON with parts of it changed for other values, left out, doubled, renamed, nested or swapped. */
export function mutatedJson(seeds: readonly unknown[]): fc.Arbitrary<Uint8Array> {
  const step = fc.tuple(fc.constantFrom(...changes), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }));
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(step, { minLength: 1, maxLength: 4 }))
    .map(([seed, steps]) => {
      const changed = steps.reduce(
        (value, [change, numbers]) => inside(value, change, picker(numbers)),
        seed,
      );
      return new TextEncoder().encode(written(changed));
    });
}

function picker(numbers: readonly number[]): Pick {
  let at = 0;
  return (choices) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, choices);
}

/** Goes down by chance, and makes the change where it stops. */
function inside(value: unknown, change: Change, pick: Pick, depth = 0): unknown {
  const keys = keysOf(value);
  if (keys.length === 0 || (depth > 0 && pick(5) === 0)) return change(value, pick);
  const key = keys[pick(keys.length)] ?? '';
  return withPart(value, key, inside(partOf(value, key), change, pick, depth + 1));
}

const changes: readonly Change[] = [
  (_, pick) => mark(pick(rawValues.length)),
  (_, pick) => mark(pick(50) > 0 ? pick(rawValues.length) : rawValues.length + pick(longValues.length)),
  (_, pick) => nastyWords[pick(nastyWords.length)] ?? '',
  (value, pick) => (typeof value === 'string' ? spliced(value, pick) : [value]),
  (value) => [value, value],
  (value, pick) => ({ [nastyWords[pick(nastyWords.length)] ?? 'x']: value }),
  (value, pick) => without(value, pick),
  (value, pick) => renamed(value, pick),
  (value, pick) => swapped(value, pick),
];

function spliced(text: string, pick: Pick): string {
  const at = pick(text.length + 1);
  return `${text.slice(0, at)}${nastyWords[pick(nastyWords.length)]}${text.slice(at + pick(4))}`;
}

function without(value: unknown, pick: Pick): unknown {
  const keys = keysOf(value);
  const gone = keys[pick(keys.length)];
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== gone);
  return madeOf(keys.filter((key) => key !== gone).map((key) => [key, partOf(value, key)]));
}

function renamed(value: unknown, pick: Pick): unknown {
  const keys = keysOf(value);
  const old = keys[pick(keys.length)];
  const name = nastyWords[pick(nastyWords.length)] ?? 'x';
  return madeOf(keys.map((key) => [key === old ? name : key, partOf(value, key)]));
}

/** Two parts in each other's place. */
function swapped(value: unknown, pick: Pick): unknown {
  const keys = keysOf(value);
  const [one = '', other = ''] = [keys[pick(keys.length)], keys[pick(keys.length)]];
  if (keys.length < 2) return value;
  return withPart(withPart(value, one, partOf(value, other)), other, partOf(value, one));
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function partOf(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key]; // it has that key
}

function withPart(value: unknown, key: string, part: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? part : item));
  return madeOf(keysOf(value).map((other) => [other, other === key ? part : partOf(value, other)]));
}

/** Also where a key is __proto__, which is one like any other here. */
function madeOf(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

function written(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replace(
    /"\\u0001(\d+)\\u0001"/g,
    (_, index) => allValues[index] ?? '0',
  );
}
