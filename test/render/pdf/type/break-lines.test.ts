import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakLines,
  type Line,
  lineOf,
  type Span,
  widthOf,
} from '../../../../src/render/pdf/type/break-lines.ts';
import { hostileText } from '../../../support/hostile.ts';
import { faces } from '../../../support/pdf-tools.ts';

const span = (text: string, more: Partial<Span> = {}): Span => ({ text, face: 'regular', size: 10, ...more });
const said = ({ pieces }: Line) => pieces.map(({ text }) => text).join('');
const broken = (text: string, room: number) => breakLines([span(text)], room, faces).map(said);
const wide = (text: string) => widthOf(span(text), faces);

describe('lines', () => {
  test.each<[string, string, number, string[]]>([
    ['end between words', 'one two three', wide('one two'), ['one two ', 'three']],
    ['may end in spaces that stand beyond the room', 'one   two', wide('one'), ['one   ', 'two']],
    ['end behind a dash', 'well-known', wide('known'), ['well-', 'known']],
    ['end behind a slash', 'and/or', wide('and/'), ['and/', 'or']],
    ['end within a word that no line takes', 'aaaaaa', wide('aaa'), ['aaa', 'aaa']],
    ['begin with a word that no line takes', 'a bbbbbb', wide('bbb'), ['a ', 'bbb', 'bbb']],
    ['end where the text says so', 'a\nb', 100, ['a', 'b']],
    ['are kept where they are empty', 'a\n\nb\n', 100, ['a', '', 'b', '']],
    ['show a tab as four spaces', 'a\tb', 100, ['a    b']],
    ['keep the spaces they begin with', '  - a', 100, ['  - a']],
    ['of nothing are one', '', 100, ['']],
    ['of a room too narrow for a letter take one each', 'abc', 1, ['a', 'b', 'c']],
  ])('%s', (_, text, room, lines) => {
    expect(broken(text, room)).toEqual(lines);
  });

  test('end between letters of scripts without spaces, whether the font has them or not', () => {
    const lines = broken('漢字の練習をする', wide('\ufffd') * 3);
    expect(lines.map((line) => line.length)).toEqual([3, 3, 2]);
  });

  test('do not part letters from their accents', () => {
    const lines = breakLines([span('x\u0323\u0302x\u0323\u0302')], wide('x'), faces);
    expect(lines).toHaveLength(2);
  });
});

test('spans of different looks follow each other on a line, each a piece', () => {
  const [line, ...more] = breakLines([span('How '), span('strong', { face: 'bold' }), span('?')], 200, faces);
  expect(more).toEqual([]);
  expect(line?.pieces.map(({ text, face }) => [text, face])).toEqual([
    ['How ', 'regular'],
    ['strong', 'bold'],
    ['?', 'regular'],
  ]);
  expect(line?.pieces[1]?.x).toBeCloseTo(wide('How '));
  expect(line?.width).toBeCloseTo(
    wide('How ') + widthOf(span('strong', { face: 'bold' }), faces) + wide('?'),
  );
});

test('spans that look the same are one piece', () => {
  const [line] = breakLines([span('one '), span('two')], 200, faces);
  expect(line?.pieces.map(({ text, words }) => [text, words])).toEqual([['one two', ['one ', 'two']]]);
});

test('an address is not joined with what stands beside it', () => {
  const [line] = breakLines([span('see '), span('it', { url: 'https://example.org' })], 200, faces);
  expect(line?.pieces.map(({ url }) => url)).toEqual([undefined, 'https://example.org']);
});

test('no line is wider than the room, and all that was said is on the lines', () => {
  const texts = fc.oneof(hostileText, fc.lorem(), fc.string({ maxLength: 80 }));
  fc.assert(
    fc.property(texts, fc.integer({ min: 25, max: 300 }), (text, room) => {
      const lines = breakLines([span(text)], room, faces);
      for (const line of lines) expect(wide(said(line).trimEnd())).toBeLessThanOrEqual(room + 0.5);
      const bare = text.replaceAll('\t', '    ').split('\n');
      expect(lines.map(said).join('')).toBe(bare.map((line) => faces.printable(line, 'regular')).join(''));
    }),
  );
});

test('a text in one piece is never broken', () => {
  const line = lineOf(span('a long text in one piece'), faces);
  expect(line).toMatchObject({
    pieces: [{ text: 'a long text in one piece', x: 0 }],
    width: wide('a long text in one piece'),
  });
});
