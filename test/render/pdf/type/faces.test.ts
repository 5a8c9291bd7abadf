import { expect, test } from 'vitest';
import { Faces } from '../../../../src/render/pdf/type/faces.ts';
import { showGlyphs } from '../../../../src/render/pdf/type/show-glyphs.ts';
import { fonts } from '../../../support/pdf-tools.ts';

test.each([
  ['what every font has', 'Plain words, 1–2 “quoted”.', 'Plain words, 1–2 “quoted”.', []],
  ['other alphabets', 'Žluťoučký кот, Ελλάδα', 'Žluťoučký кот, Ελλάδα', []],
  ['letters in parts, which are put together', 'e\u0301', 'é', []],
  ['what no font has', '漢 and 🙂', '\ufffd and \ufffd', ['漢', '🙂']],
  ['what is never seen', 'a\u200d\ufe0fb', 'ab', []],
])('%s', (_, text, printable, missing) => {
  const faces = new Faces(fonts);
  expect(faces.printable(text, 'regular')).toBe(printable);
  expect([...faces.missing]).toEqual(missing);
});

test('only faces that were set in are used', () => {
  const faces = new Faces(fonts);
  faces.get('italic');
  faces.get('bold').set('a');
  expect(faces.used.map(({ name }) => name)).toEqual(['bold']);
});

test('a run is as wide as its glyphs', () => {
  const face = new Faces(fonts).get('regular');
  const { glyphs, width } = face.set('AV');
  expect(width).toBe(glyphs.reduce((sum, { advance }) => sum + advance, 0));
  expect(glyphs.map(({ text }) => text)).toEqual(['A', 'V']);
});

test('letters are not joined, so that they can be searched for', () => {
  const { glyphs } = new Faces(fonts).get('regular').set('office fi');
  expect(glyphs.map(({ text }) => text).join('')).toBe('office fi');
  expect(glyphs).toHaveLength(9);
});

const face = new Faces(fonts).get('regular');
const glyph = face.set('a').glyphs[0] ?? { id: 0, advance: 0, rise: 0, shift: 0, text: '' };
const code = `<${glyph.id.toString(16).padStart(4, '0')}>`;

test.each([
  ['glyphs one after another', [glyph, glyph], `[${code}${code}] TJ`],
  ['a glyph that takes less room', [{ ...glyph, advance: glyph.advance - 20 }], `[${code}20] TJ`],
  ['a glyph moved to the right, and back', [{ ...glyph, shift: 30 }], `[-30${code}30] TJ`],
  ['a glyph above the line', [{ ...glyph, rise: 100 }, glyph], `1 Ts [${code}] TJ 0 Ts [${code}] TJ`],
  [
    'a glyph above the line at the end',
    [glyph, { ...glyph, rise: -50 }],
    `[${code}] TJ -0.5 Ts [${code}] TJ 0 Ts`,
  ],
  ['nothing', [], ''],
])('shown: %s', (_, glyphs, operators) => {
  expect(showGlyphs(glyphs, face, 10)).toBe(operators);
});
