import { expect, test } from 'vitest';
import { suggestionLines } from '../../../src/terminal/inquirer/suggestion-lines.ts';
import { displayWidth } from '../../../src/text/wrap.ts';

const feelings = 'angry annoyed anxious afraid ashamed guilty sad hurt lonely jealous bored tired'.split(' ');

test.each<[string, readonly string[], number, string[]]>([
  ['nothing, when there is nothing', [], 40, []],
  ['all of a few', ['angry', 'sad'], 40, ['Tab: angry · sad']],
  [
    'two lines of many, none cut',
    feelings,
    40,
    ['Tab: angry · annoyed · anxious · afraid', '· ashamed · guilty · sad · hurt · …'],
  ],
  ['a long one in short', ['word '.repeat(40)], 80, [`Tab: ${'word '.repeat(11).trimEnd()}…`]],
])('are %s', (_, suggestions, width, lines) => expect(suggestionLines(suggestions, width)).toEqual(lines));

test.each([12, 20, 40, 80])('never take more than two lines at %i columns', (width) => {
  for (let count = 1; count <= feelings.length; count++) {
    const lines = suggestionLines(feelings.slice(0, count), width);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  }
});
