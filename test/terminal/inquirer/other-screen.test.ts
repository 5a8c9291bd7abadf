import { expect, test } from 'vitest';
import { OtherScreen } from '../../../src/terminal/inquirer/other-screen.ts';
import { aScreen } from '../../support/screen.ts';

function anOtherScreen() {
  const screen = aScreen();
  screen.output.write('before\n');
  return { screen, other: new OtherScreen(screen.output) };
}

test('what was on it is gone once it is left, and the usual screen is as it was', async () => {
  const { screen, other } = anOtherScreen();
  other.enter();
  other.write('an answer\n');
  expect(await screen.lines()).toEqual(['an answer']);
  other.leave();
  expect(await screen.everything()).toEqual(['before']);
  other.enter();
  expect(await screen.lines()).toEqual([]);
});

test('what is to be read waits, in order, and nothing is written while the usual screen is shown', async () => {
  const { screen, other } = anOtherScreen();
  other.write('an answer\n');
  other.enter();
  other.show('\nhelp\n');
  other.write('another\n');
  expect(await screen.lines()).toEqual([]);
  expect(other.takeUnread()).toEqual(['an answer', '', 'help', 'another']);
  expect(other.takeUnread()).toEqual([]);
});

test('what is to stay is on the usual screen once it is left for it, and once only', async () => {
  const { screen, other } = anOtherScreen();
  other.enter();
  other.stay('help lines\n');
  other.stay('help lines\n');
  other.leave();
  expect(await screen.lines()).toEqual(['before']);
  other.leaveWhatStays();
  other.leaveWhatStays();
  expect(await screen.lines()).toEqual(['before', 'help lines']);
});

test('to enter or leave it twice is to do so once', () => {
  const { screen, other } = anOtherScreen();
  other.leave();
  other.enter();
  other.enter();
  other.leave();
  other.leave();
  expect(screen.writes.join('').match(/\x1b\[\?1049[hl]/g)).toEqual(['\x1b[?1049h', '\x1b[?1049l']);
});
