import fc from 'fast-check';

type Change = (lines: readonly string[]) => readonly string[];

/** What may stand in the place of a value in YAML. */
const values: readonly string[] = [
  ...[
    '',
    '~',
    'null',
    'true',
    '0',
    '-1',
    '1e400',
    '0x1F',
    '9007199254740993',
    '.inf',
    '.nan',
    '2026-11-24',
    '<<',
  ],
  ...[
    '"',
    "'",
    '"\\ud800"',
    '"\\0"',
    '"\\x1b[2J"',
    '{{x}}',
    '"{{x}}"',
    '"{{id|x}}"',
    '{',
    '}',
    '[',
    ']',
    '[]',
    '{}',
  ],
  ...[
    '!!js/function "x"',
    '!!binary aGk=',
    '!!set {a, b}',
    '!x y',
    '&a x',
    '*a',
    '&a [*a]',
    '{<<: *a}',
    '|',
    '>-',
    '|9',
  ],
  ...[
    '{__proto__: {x: 1}}',
    '{constructor: 1}',
    '[a, a]',
    '{a: 1, a: 2}',
    '? a',
    '- a',
    '%',
    '@x',
    '`x`',
    '# x',
    'a # b',
  ],
  ...[
    '999999999',
    '1000000',
    '0.0000001',
    '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]',
    '\u0007',
    '\u2028',
    '---',
    '...',
  ],
];

/** YAML with lines left out, doubled, moved, indented otherwise, or with another value or key. */
export function mutatedLines(
  seeds: readonly string[],
  words: readonly string[] = [],
): fc.Arbitrary<Uint8Array> {
  const all = [...values, ...words];
  const place = fc.integer({ min: 0, max: 0xffff });
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(place, fc.constantFrom(...all)).map(valued) },
    { weight: 2, arbitrary: fc.tuple(place, fc.constantFrom(...all)).map(keyed) },
    { weight: 3, arbitrary: fc.tuple(place, fc.integer({ min: 0, max: 8 })).map(indented) },
    { weight: 3, arbitrary: fc.tuple(place, place, fc.integer({ min: 1, max: 6 })).map(moved) },
    { weight: 3, arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 4 })).map(dropped) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(place, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
        .map(repeated),
    },
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([seed, changes]) => {
      const lines = changes.reduce((before: readonly string[], one) => one(before), seed.split('\n'));
      return new TextEncoder().encode(lines.join('\n'));
    });
}

function at(lines: readonly string[], place: number): number {
  return Math.floor((place * lines.length) / 0x10000);
}

function changed(
  lines: readonly string[],
  index: number,
  change: (line: string) => string,
): readonly string[] {
  return lines.map((line, other) => (other === index ? change(line) : line));
}

function valued([place, value]: readonly [number, string]): Change {
  return (lines) =>
    changed(lines, at(lines, place), (line) =>
      line.replace(/((?:: |- )).*$|$/, (_, lead = '') => `${lead}${value}`),
    );
}

function keyed([place, value]: readonly [number, string]): Change {
  return (lines) => changed(lines, at(lines, place), (line) => line.replace(/[\w-]+:/, () => `${value}:`));
}

function indented([place, by]: readonly [number, number]): Change {
  return (lines) => changed(lines, at(lines, place), (line) => `${' '.repeat(by)}${line.trimStart()}`);
}

function moved([from, to, count]: readonly [number, number, number]): Change {
  return (lines) => {
    const part = lines.slice(at(lines, from), at(lines, from) + count);
    return lines.toSpliced(at(lines, from), count).toSpliced(at(lines, to), 0, ...part);
  };
}

function dropped([place, count]: readonly [number, number]): Change {
  return (lines) => lines.toSpliced(at(lines, place), count);
}

function repeated([place, count, times]: readonly [number, number, number]): Change {
  return (lines) => {
    const part = lines.slice(at(lines, place), at(lines, place) + count);
    return lines.toSpliced(at(lines, place), 0, ...Array<string[]>(times).fill(part).flat());
  };
}
