import { afterEach, describe, expect, test } from 'vitest';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { importEntries } from '../../src/app/import-entries.ts';
import { importMarkdown } from '../../src/app/import-markdown.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { exported } from '../support/any-journal.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { sourceOf } from '../support/json-source.ts';
import { filesOf, markdownOf } from '../support/markdown-files.ts';

const sheet = aWorksheet([
  { id: 'text', type: 'text' },
  { id: 'strength', type: 'scale' },
  { id: 'pick', type: 'choice', options: ['Red', 'Blue'], other: true },
  { id: 'rows', type: 'table', rows: { max: 3 }, columns: [{ id: 'what', type: 'text', label: 'What' }] },
]);

afterEach(() => expect({}).not.toHaveProperty('polluted'));

const fill = ({ context }: Bench, json: string) =>
  fillFromAnswers(
    { worksheet: 'toy', source: 'a test', draft: false, at: undefined, tags: [], json },
    context,
  );

/** Answers that are none, as they stand in a file. */
const hostile: readonly (readonly [what: string, json: string])[] = [
  ['a prototype as a question', '{"__proto__": {"polluted": true}}'],
  ['a constructor as a question', '{"constructor": {"prototype": {"polluted": true}}}'],
  ['a prototype in an answer', '{"pick": {"__proto__": {"other": "x"}}}'],
  ['a prototype in a row', '{"rows": [{"__proto__": {"what": "x"}, "row": 1}]}'],
  ['an object that reads as it likes', '{"pick": {"toString": 1, "valueOf": 2}}'],
  ['very deep lists', `{"text": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['very deep objects', `{"rows": [{"what": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}`],
  ['a huge number', `{"strength": ${'9'.repeat(5000)}}`],
  ['a number beyond all', '{"strength": 1e999}'],
  ['half a pair', '{"text": "\\ud800"}'],
  ['NUL', '{"text": "a\\u0000b"}'],
  ['raw NUL', '{"text": "a\0b"}'],
  ['no object', '[]'],
  ['nothing', ''],
  ['an unending text', `{"text": "${'x'.repeat(10 * 1024 * 1024)}`],
];

describe('answers', () => {
  test.each(hostile)('%s is refused', async (_, json) => {
    const at = bench(sheet);
    await expect(fill(at, json)).rejects.toThrow(InvalidInputError);
    expect(at.journal.list({ status: 'all' })).toEqual([]);
  });

  test.each([
    ['a byte order mark', '\ufeff{"text": "tea"}', 'tea'],
    ['line ends of Windows', '{\r\n"text": "tea"\r\n}', 'tea'],
    ['the same key twice, of which the last counts', '{"text": "rain", "text": "tea"}', 'tea'],
    ['ten megabytes in a line', `{"text": "${'x'.repeat(10 * 1024 * 1024)}"}`, 'x'.repeat(10 * 1024 * 1024)],
  ])('%s is taken', async (_, json, text) => {
    expect((await fill(bench(sheet), json)).answers.text).toBe(text);
  });
});

describe('an export', () => {
  /** One with an entry, in which a part of it is something else. */
  async function bent(from: string | RegExp, to: string): Promise<string> {
    const at = bench(sheet);
    await fill(at, '{"text": "tea", "strength": 3}');
    const json = exported(at.journal);
    const changed = json.replace(from, () => to);
    expect(changed).not.toBe(json);
    return changed;
  }

  test.each<[what: string, from: string | RegExp, to: string]>([
    ['a prototype in an entry', '"status":', '"__proto__":{"polluted":true},"status":'],
    ['a prototype in answers', '"answers":{', '"answers":{"__proto__":{"polluted":true},'],
    ['a prototype in a worksheet', '"version":1', '"__proto__":{"polluted":true},"version":1'],
    ['an object that reads as it likes, where a word is wanted', '"type":"text"', '"type":{"toString":""}'],
    ['the same among words', '"audience":["self"]', '"audience":["self",{"toString":""}]'],
    ['very deep lists', '"strength":3', `"strength":${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['a number beyond all', '"strength":3', '"strength":1e999'],
    ['half a pair', /"tea"/g, '"\\ud800"'],
    ['NUL', /"tea"/g, '"\\u0000"'],
    ['the same key twice', '"formatVersion":1', '"formatVersion":1,"formatVersion":1'],
    ['another shape of a fingerprint', /"fingerprint":"[^"]*"/, '"fingerprint":{"toString":null}'],
    ['nothing more behind the half', /"entries":.*/s, '"entries":[{'],
  ])('with %s is refused', async (_, from, to) => {
    const at = bench(sheet);
    const options = { source: sourceOf(await bent(from, to)), name: 'a test', isDry: false };
    await expect(importEntries(options, at.context)).rejects.toThrow(InvalidInputError);
    expect(at.journal.list({ status: 'all' })).toEqual([]);
  });

  test.each([
    ['bytes that are no text', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['ten megabytes in a line', 'x'.repeat(10 * 1024 * 1024)],
    ['ten megabytes of brackets', '['.repeat(10 * 1024 * 1024)],
    ['nothing', ''],
  ])('that is %s is refused', async (_, content) => {
    const options = { source: sourceOf(content), name: 'a test', isDry: false };
    await expect(importEntries(options, bench(sheet).context)).rejects.toThrow(InvalidInputError);
  });
});

describe('the head of a Markdown file', () => {
  test.each<[what: string, from: string | RegExp, to: string]>([
    ['a prototype', 'answers:', '__proto__: { polluted: true }\nanswers:'],
    ['a prototype in answers', 'answers:', 'answers:\n  "__proto__": { polluted: true }'],
    ['a merge key', 'answers:', 'answers:\n  <<: { polluted: true }'],
    ['a tag', 'status: "done"', 'status: !!js/function "x"'],
    ['an alias of itself', /tags: .*/, 'tags: &a [*a]'],
    ['an object that reads as it likes for a uuid', /uuid: .*/, 'uuid: { toString: "" }'],
    ['the same for a worksheet', /worksheet: .*/, 'worksheet: { toString: "" }'],
    ['a key twice', 'answers:', 'status: "done"\nanswers:'],
    ['half a pair', '"tea"', '"\\ud800"'],
    ['NUL', '"tea"', '"\\0"'],
    ['brackets without end', '"tea"', '['.repeat(100_000)],
    ['very deep lists', '"tea"', `${'['.repeat(200)}${']'.repeat(200)}`],
    ['a number beyond all', 'strength: 3', 'strength: 1e999'],
  ])('with %s is refused', async (_, from, to) => {
    const files = filesOf(await bent((text) => text.replace(from, () => to)));
    await expect(
      importMarkdown({ files, name: 'a test', isDry: false }, bench(sheet).context),
    ).rejects.toThrow(InvalidInputError);
  });

  test.each<[what: string, change: (text: string) => string]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['no word for a fingerprint', (text) => text.replace(/fingerprint: .*/, 'fingerprint: { toString: "" }')],
  ])('with %s is read', async (_, change) => {
    const files = filesOf(await bent(change));
    const taken = await importMarkdown({ files, name: 'a test', isDry: false }, bench(sheet).context);
    expect(taken.added).toEqual([1]);
  });

  /** The file of an entry, without the sum of its text. */
  async function bent(change: (text: string) => string): Promise<Record<string, string>> {
    const at = bench(sheet);
    await fill(at, '{"text": "tea", "strength": 3}');
    const files = Object.entries(await markdownOf(at)).map(([name, text]) => {
      const plain = text.replace(/\ntext-sum: .*/, '');
      expect(change(plain)).not.toBe(plain);
      return [name, change(plain)];
    });
    return Object.fromEntries(files);
  }
});
