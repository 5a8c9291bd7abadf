import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf, type Source, valueAt } from '../../src/exchange/json-outline.ts';
import { sourceOf } from '../support/json-source.ts';

/** What the outline leads to, put together again. */
function readBy(source: Source): unknown {
  const outline = outlineOf(source);
  if ('problem' in outline) return outline;
  const pairs = [...outline.keys].map(([key, value]) => [
    key,
    value.items === undefined ? valueAt(source, value) : value.items.map((item) => valueAt(source, item)),
  ]);
  return Object.fromEntries(pairs);
}

test('any object is found by its keys and items, however it is laid out', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const json = JSON.stringify(value, undefined, indent);
      expect(readBy(sourceOf(json))).toEqual(JSON.parse(json));
      expect(readBy(sourceOf(`\ufeff ${json}\n`))).toEqual(JSON.parse(json));
    }),
  );
});

test('a source that is read in many pieces reads the same', () => {
  const json = JSON.stringify({
    list: Array.from({ length: 9000 }, (_, item) => `“${item}" \\`),
    last: true,
  });
  expect(readBy(sourceOf(json))).toEqual(JSON.parse(json));
});

test.each([
  ['', 'line 1 is not JSON'],
  ['[]', 'line 1 is not JSON'],
  ['{"a":1', 'line 1 is not JSON'],
  ['{"a":\n"never ended}', 'line 2 is not JSON'],
  ['{"a":1}\n\n{}', 'line 3 is not JSON'],
  ['{"a" 1}', 'line 1 is not JSON'],
  ['{1:1}', 'line 1 is not JSON'],
  ['{"a":[1,]}', 'line 1 is not JSON'],
  ['{"a":}', 'line 1 is not JSON'],
  ['{"a":[1 2]}', 'line 1 is not JSON'],
  ['{"a":[1,2}', 'line 1 is not JSON'],
  ['{"a":1,"a":2}', 'line 1 has the key "a" a second time'],
  [`{"a":${'['.repeat(5000)}`, 'line 1 is nested too deeply'],
])('%j is refused', (text, problem) => {
  expect(outlineOf(sourceOf(text.slice(0, 4000)))).toEqual({ problem });
});

test('what is no value reads as undefined', () => {
  expect(readBy(sourceOf('{"a":[1,nul],"b":tru}'))).toEqual({ a: [1, undefined], b: undefined });
});

test('a text that is not UTF-8 reads as undefined', () => {
  expect(readBy(sourceOf(new Uint8Array([...new TextEncoder().encode('{"a":"'), 0xff, 0x22, 0x7d])))).toEqual(
    {
      a: undefined,
    },
  );
});
