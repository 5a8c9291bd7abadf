import { expect, test } from 'vitest';
import { withMemory } from '../../../src/terminal/inquirer/line-memory.ts';

test('only lines that were not there the last time are laid out', () => {
  const laidOut: string[] = [];
  const layOut = withMemory((line, width) => {
    laidOut.push(`${line}/${width}`);
    return line.length;
  });
  expect(layOut(['a', 'bc', 'a'], 10)).toEqual([1, 2, 1]);
  expect(layOut(['a', 'bcd', 'a'], 10)).toEqual([1, 3, 1]);
  expect(laidOut).toEqual(['a/10', 'bc/10', 'bcd/10']);
  layOut(['a'], 8);
  layOut(['bcd'], 8);
  layOut(['a'], 8);
  expect(laidOut.slice(3)).toEqual(['a/8', 'bcd/8', 'a/8']);
});
