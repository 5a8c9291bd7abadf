import { expect, test } from 'vitest';
import { graphemeAt, graphemes } from '../../src/text/graphemes.ts';

test.each([
  ['ab 1', ['a', 'b', ' ', '1']],
  ['e\u0301x', ['e\u0301', 'x']],
  ['👨‍👩‍👧🇩🇪', ['👨‍👩‍👧', '🇩🇪']],
  ['a\r\nb', ['a', '\r\n', 'b']],
  ['', []],
])('%j is read as %j', (text, characters) => expect(graphemes(text)).toEqual(characters));

test.each([
  ['ab', 1, { start: 1, end: 2 }],
  ['ae\u0301', 2, { start: 1, end: 3 }],
  ['🇩🇪🇫🇷', 6, { start: 4, end: 8 }],
  ['ab', 2, undefined],
  ['', 0, undefined],
])('in %j the character at %i is %j', (text, at, place) => expect(graphemeAt(text, at)).toEqual(place));
