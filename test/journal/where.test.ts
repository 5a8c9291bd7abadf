import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWhere, whereHolds } from '../../src/journal/where.ts';
import type { Json } from '../../src/questions/json.ts';
import { anyText } from '../support/any-text.ts';

const holds = (text: string, answer: Json): boolean => {
  const where = parseWhere(text);
  if (where === undefined) throw new Error(`no condition: ${text}`);
  return whereHolds(where, answer);
};

test.each<[string, Json, boolean]>([
  ['strength>=7', 7, true],
  ['strength>=7', 6, false],
  ['strength > 6.5', 7, true],
  ['strength<7', 7, false],
  ['strength<=7', 7, true],
  ['strength=7', 7, true],
  ['strength=7.0', 7, true],
  ['strength!=7', 7, false],
  ['strength!=7', 6, true],
  ['strength!=7', null, false],
  ['strength>=0', null, false],
  ['strength>=much', 7, false],
  ['outcome=delayed', 'delayed', true],
  ['outcome=Delayed', 'delayed', true],
  ['outcome=delayed', 'acted', false],
  ['outcome=a walk', { other: 'A walk' }, true],
  ['what=cafe', 'Café', true],
  ['what~ALT', 'halt here', true],
  ['what~alt', 'wait', false],
  ['what~line', 'two\nlines', true],
  ['signs=tense', ['tense', 'cold'], true],
  ['signs!=tense', ['tense', 'cold'], false],
  ['things~tea', ['coffee', 'green tea'], true],
  ['day<2026-12-01', '2026-11-24', true],
  ['day>2026-12-01', '2026-11-24', false],
  ['outcome=', null, true],
  ['outcome=', 'x', false],
  ['outcome!=', 'x', true],
  ['outcome!=', null, false],
  ['urges.trigger~pub', [{ trigger: 'the pub', strength: 3 }], true],
  ['urges.trigger~pub', [{ trigger: 'home', strength: 3 }, { trigger: 'Pub' }], true],
  [
    'urges.strength>5',
    [
      { trigger: 'a', strength: 3 },
      { trigger: 'b', strength: 6 },
    ],
    true,
  ],
  ['urges.strength>5', [{ trigger: 'a', strength: 3 }], false],
  ['urges.strength=', [{ trigger: 'a' }], true],
  ['urges.place~x', [{ trigger: 'x' }], false],
  ['urges~pub', [{ trigger: 'the pub' }], true],
])('%j of %j is %j', (text, answer, expected) => expect(holds(text, answer)).toBe(expected));

test.each(['', 'strength', '>=7', '7>strength', 'a b=c', 'strength>', 'strength~', 'Strength=7', 'a.b.c=1'])(
  '%j is no condition',
  (text) => expect(parseWhere(text)).toBeUndefined(),
);

test('whatever is looked for, it is found in an answer that is just that', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const wanted = text.trim();
      fc.pre(wanted !== '' && !wanted.startsWith('='));
      expect(holds(`what=${wanted}`, wanted)).toBe(true);
      expect(holds(`what~${wanted}`, `before ${wanted} after`)).toBe(true);
    }),
  );
});
