import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../src/journal/journal.ts';
import { parseSearch } from '../../../src/journal/search-words.ts';
import { anyText } from '../../support/any-text.ts';
import { aChange, aDefinition, aNewEntry } from '../../support/journal-builders.ts';
import { temporaryJournal } from '../../support/temporary-journal.ts';

const texts: Readonly<Record<number, string>> = {
  1: 'I walked past the pub on Friday night and did not go in.',
  2: 'The pub quiz; Mo asked me to come. “Never again”, I said.',
  3: 'Café with Zoë. Smørrebrød, naïve plans, Ünal’s crème brûlée.',
  4: '昨日の夜、友達と酒を飲んだ。',
  5: 'كتبت رسالة إلى أختي في الليل',
  6: 'Işık İstanbul’dan aradı, ılık bir akşam',
  7: 'e\u0301tude, nai\u0308ve, Ame\u0301lie',
  8: '👩‍👩‍👧 came over 🎉 and we cooked',
  9: 'C++ & C#, 100%, a|b, (brackets] {curly} "quoted" \'single\' back\\slash star* dash-ed under_score',
  10: 'line one\nthe second line has the pub in it\nline three',
  11: 'AND OR NOT NEAR are words here',
  12: 'วันนี้ฉันเหนื่อย',
  13: 'Привет, Ёлка и ёж',
  14: 'ΟΔΟΣ οδος Ωμέγα',
  15: '한국어 문장입니다 오늘은 괜찮다',
  16: 'Αύριο ξεκινάω, προϊόν· ᾠδή ΛΌΓΟΣ',
  17: `Зайти к маме ещё раз, ${'йод'.normalize('NFD')}`,
};

function aJournal(): Journal {
  const journal = temporaryJournal();
  for (const text of Object.values(texts)) {
    journal.add(aNewEntry(), aChange({ note: text }), { draft: false });
  }
  return journal;
}

const found = (journal: Journal, ...operands: readonly string[]) =>
  journal
    .search(parseSearch(operands), { status: 'all' })
    .map(({ id }) => id)
    .toSorted((a, b) => a - b);

describe('words find the entries that hold them', () => {
  test.each<[readonly string[], readonly number[]]>([
    [['pub'], [1, 2, 10]],
    [['PUB'], [1, 2, 10]],
    [['pub', 'friday'], [1]],
    [['pub friday'], [1]],
    [['pub', 'nothere'], []],
    [['pu'], []],
    [['pu*'], [1, 2, 10]],
    [['fri*', 'pub'], [1]],
    [['*'], [9]],
    [['**'], []],
    [['pub*'], [1, 2, 10]],
    [['"the pub"'], [1, 2, 10]],
    [['"pub the"'], []],
    [['"past the pub"'], [1]],
    [['"the pub qu"*'], [2]],
    [['"pub'], [1, 2, 10]],
    [['pub"'], [1, 2, 10]],
    [['""'], []],
    [['"'], [9]],
    [['"never again"'], [2]],
    [['“Never again”'], [2]],
    [
      ['pub', '-friday'],
      [2, 10],
    ],
    [
      ['pub', '-"pub quiz"'],
      [1, 10],
    ],
    [
      ['pub', '-fri*'],
      [2, 10],
    ],
    [
      ['-pub', '-line'],
      [3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17],
    ],
    [['-'], [9]],
    [['--'], []],
    [['cafe'], [3]],
    [['CAFÉ'], [3]],
    [['cafe\u0301'], [3]],
    [['zoe'], [3]],
    [['naive'], [3, 7]],
    [['naïve'], [3, 7]],
    [['unal'], [3]],
    [['creme brulee'], [3]],
    [['étude'], [7]],
    [['amelie'], [7]],
    [['酒'], [4]],
    [['友達'], [4]],
    [['の夜'], [4]],
    [['達友'], []],
    [['飲んだ。'], [4]],
    [['رسالة'], [5]],
    [['الليل أختي'], [5]],
    [['رسال*'], [5]],
    [['istanbul*'], [6]],
    [['İstanbul'], [6]],
    [['akşam'], [6]],
    [['aksam'], [6]],
    [['🎉'], [8]],
    [['👩‍👩‍👧'], [8]],
    [['🎈'], []],
    [['🎉', 'cooked'], [8]],
    [['cooked', '-🎉'], []],
    [['C++'], [9]],
    [['100%'], [9]],
    [['a|b'], [9]],
    [['(brackets]'], [9]],
    [['{curly}'], [9]],
    [['back\\slash'], [9]],
    [['dash-ed'], [9]],
    [['under_score'], [9]],
    [["'single'"], [9]],
    [['AND'], [1, 8, 11]],
    [['OR'], [11]],
    [['NOT', 'NEAR'], [11]],
    [['NEAR(pub friday)'], []],
    [['note:pub'], []],
    [['^line'], [10]],
    [['line', 'three'], [10]],
    [['"line three"'], [10]],
    [['เหนื่อย'], [12]],
    [['ёлка'], [13]],
    [['ПРИВЕТ'], [13]],
    [['елка', 'еж'], [13]],
    [['ЁЛКА'.normalize('NFD')], [13]],
    [['зайти'], [17]],
    [['зайти'.normalize('NFD')], [17]],
    [['заити'], []],
    [['еще'], [17]],
    [['йод'], [17]],
    [['ωμέγα'], [14]],
    [['ωμεγα'], [14]],
    [['αυριο'], [16]],
    [['αύριο'], [16]],
    [['αύριο'.normalize('NFD')], [16]],
    [['ΑΥΡΙΟ'], [16]],
    [['ξεκιν*'], [16]],
    [['ξεκινα*'], [16]],
    [['προιον'], [16]],
    [['ωδη'], [16]],
    [['λογος'], [16]],
    [['"αυριο ξεκιναω"'], [16]],
    [['αυριο', '-λόγος'], []],
    [['οδος'], [14]],
    [['문장*'], [15]],
    [['\0'], []],
    [['pub\0'], [1, 2, 10]],
    [[''], [...Object.keys(texts)].map(Number)],
  ])('%j finds %j', (operands, ids) => expect(found(aJournal(), ...operands)).toEqual(ids));
});

test('words may stand in different answers of an entry', () => {
  const journal = temporaryJournal();
  journal.add(aNewEntry(), aChange({ a: 'the pub', b: 'on friday' }), { draft: false });
  journal.add(aNewEntry(), aChange({ a: 'the pub', b: 'on sunday' }), { draft: false });
  expect(found(journal, 'pub', 'friday')).toEqual([1]);
  expect(found(journal, 'pub', '-friday')).toEqual([2]);
});

test('the newest version alone is searched', () => {
  const journal = temporaryJournal();
  const { id } = journal.add(aNewEntry(), aChange({ a: 'old words' }), { draft: false });
  journal.revise(id, aChange({ a: 'new words' }), '2026-11-25T12:00:00+01:00');
  expect([found(journal, 'old'), found(journal, 'new')]).toEqual([[], [1]]);
});

test('a filter narrows what is found', () => {
  const journal = temporaryJournal();
  const add = (worksheet: string, draft: boolean) =>
    journal.add(aNewEntry({ definition: aDefinition({ worksheet }) }), aChange({ a: 'pub' }), { draft });
  add('abc', false);
  add('abc', true);
  add('plan', false);
  const ids = (filter: Parameters<Journal['search']>[1]) =>
    journal.search(parseSearch(['pub']), filter).map(({ id }) => id);
  expect(ids({ status: 'done', worksheets: ['abc'] })).toEqual([1]);
  expect(ids({ status: 'all', limit: 2 })).toHaveLength(2);
});

test('the best comes first: rare words, short answers; of equals the newest', () => {
  const journal = temporaryJournal();
  const add = (text: string) => journal.add(aNewEntry(), aChange({ a: text }), { draft: false });
  add('the pub was one of very many things that came up in a long and winding evening of talk');
  add('pub');
  add('pub');
  const [first, ...rest] = journal.search(parseSearch(['pub']), { status: 'all' });
  expect([first, ...rest].map((one) => one?.id)).toEqual([3, 2, 1]);
  expect(first?.score).toBeGreaterThan(rest.at(-1)?.score ?? 0);
});

test('a match is the line of the answer, and where in it the words stand', () => {
  const [match] = aJournal().search(parseSearch(['second', 'pub']), { status: 'all' })[0]?.matches ?? [];
  expect(match).toEqual({
    question: 'note',
    text: 'the second line has the pub in it',
    ranges: [
      [4, 10],
      [24, 27],
    ],
  });
});

test.each([
  ['αυριο', 'Αύριο'],
  ['λογος', 'ΛΌΓΟΣ'],
  ['еще', 'ещё'],
])('a match of %j marks %j in the line', (words, marked) => {
  const [match] = aJournal().search(parseSearch([words]), { status: 'all' })[0]?.matches ?? [];
  expect(match?.ranges.map(([from, to]) => match.text.slice(from, to))).toEqual([marked]);
});

test('whatever is typed is no error', () => {
  const journal = aJournal();
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), (operands) => {
      expect(Array.isArray(journal.search(parseSearch(operands), { status: 'all' }))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('every word of an answer finds it', () => {
  const journal = aJournal();
  for (const [id, text] of Object.entries(texts)) {
    const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    for (const word of words)
      expect([word, found(journal, word)]).toEqual([word, expect.arrayContaining([Number(id)])]);
  }
});
