import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { type Sitting, type Step, sit } from './sitting.ts';
import { written } from './written.ts';

const everyPromptOfAbc: readonly Step[] = [
  ['What is this about?', '1<enter>'],
  ['When was it?', '<ctrl-u>yesterday 9pm<enter>'],
  ['What happened, or what is coming up?', 'A free bet, only tonight.<enter>On pay day.<ctrl-d>'],
  ['Row 1 · Feeling', 'restless<enter>'],
  ['restless · How strong was it?', '8<enter>'],
  ['Row 2 · Feeling', 'Lonely<enter>'],
  ['Lonely · How strong was it?', '6<enter>'],
  ['Row 3 · Feeling', '<enter>'],
  ['What did you do, or feel like doing?', 'I put the phone away.<ctrl-d>'],
  ['How strong was the urge?', '8<enter>'],
  ['Row 1 · What did you tell yourself?', 'I must win it back.<enter>'],
  ['I must win it back. · How much', '85<enter>'],
  ['I must win it back. · Do you find', '<space><down><down><down><down><down>my own words<enter>'],
  ['Row 2 · What did you tell yourself?', 'I can’t stand it.<enter>'],
  ['I can’t stand it. · How much', '70<enter>'],
  ['I can’t stand it. · Do you find', '3<enter>'],
  ['Row 3 · What did you tell yourself?', '<enter>'],
  ['I must win it back. · Is it true?', '2<enter>'],
  ['I must win it back. · Does it follow', '2<enter>'],
  ['I must win it back. · Does it help', '3<enter>'],
  ['I must win it back. · What would you say back to it?', 'It is gone.<ctrl-d>'],
  ['I can’t stand it. · Is it true?', '2<enter>'],
  ['I can’t stand it. · Does it follow', '2<enter>'],
  ['I can’t stand it. · Does it help', '2<enter>'],
  ['I can’t stand it. · What would you say back to it?', 'I am standing it.<ctrl-d>'],
  ['I must win it back. · What is a fairer', 'I can earn it slowly.<ctrl-d>'],
  ['I must win it back. · How much do you believe the new one?', '75<enter>'],
  ['I must win it back. · And how much', '35<enter>'],
  ['I can’t stand it. · What is a fairer', 'It will pass.<ctrl-d>'],
  ['I can’t stand it. · How much do you believe the new one?', '30<enter>'],
  ['I can’t stand it. · How could you soften it', 'It may pass.<ctrl-d>'],
  ['I can’t stand it. · And how much', '40<enter>'],
  ['restless · How strong is it now?', '4<enter>'],
  ['Lonely · How strong is it now?', '5<enter>'],
  ['How strong is the urge now?', '3<enter>'],
  ['What will you do?', 'Ring my sister.<ctrl-d>'],
  ['When will you use the new belief again?', '<enter>'],
];

test('killed at every single prompt of abc, nothing that was given is lost', {
  timeout: 120_000,
}, async () => {
  const home = temporaryHome();
  for (const [index, step] of everyPromptOfAbc.entries()) {
    const session = sit(index === 0 ? ['fill', 'abc'] : ['resume'], { home });
    await session.play(step);
    await session.sees(everyPromptOfAbc[index + 1]?.[0] ?? 'Is this how you want to keep it?');
    session.kill('SIGKILL');
    expect(await session.exit()).toEqual({ code: null, signal: 'SIGKILL' });
  }
  const last = sit(['resume'], { home });
  await last.play(['Is this how you want to keep it?', '<enter>']);
  expect(await last.exit()).toEqual({ code: 0, signal: null });
  const { stdout } = await run(['show', '1', '--json'], { home });
  expect(JSON.parse(stdout)).toMatchObject({ status: 'done', answers: written.abc });
});

test('killed in the middle of a list, every item that was ended is there again', async () => {
  const home = temporaryHome();
  const session = sit(['fill', 'values'], { home });
  await session.play(['What matters to you?', 'My sister<enter>Making music<enter>Quiet']);
  await session.sees('›  3. Quiet');
  session.kill('SIGKILL');
  await session.exit();
  const again = sit(['resume'], { home });
  await again.sees(/1\. My sister\n +2\. Making music\n› +3\.$/m);
});

const departures: readonly [string, number, (session: Sitting) => void][] = [
  ['SIGTERM', 143, (session) => session.kill('SIGTERM')],
  ['SIGHUP', 129, (session) => session.kill('SIGHUP')],
  ['SIGINT', 130, (session) => session.kill('SIGINT')],
  ['Ctrl-C', 130, (session) => session.press('ctrl-c')],
];

test.each(departures)(
  '%s ends with %i, keeps what was half typed and says how to come back',
  async (_, code, leave) => {
    const home = temporaryHome();
    const session = sit(['fill', 'abc'], { home });
    await session.play(
      ['What is this about?', '2<enter>'],
      ['When was it?', '<enter>'],
      ['What happened', 'It was late, and'],
    );
    await session.sees('› It was late, and');
    leave(session);
    expect(await session.exit()).toEqual({ code, signal: null });
    expect(session.screen().slice(-2)).toEqual([
      'All you wrote is kept as a draft.',
      'Go on with it: steer resume 1',
    ]);
    const { stdout } = await run(['show', '1', '--json'], { home });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'draft', answers: { kind: 'upset' } });
    await sit(['resume', '1'], { home }).sees('› It was late, and');
  },
);

test.each([...departures, ['Ctrl-D', 130, (session: Sitting) => session.press('ctrl-d')] as const])(
  '%s at a menu leaves the terminal as it was: echo, lines, cursor, and no marks around pastes',
  async (_, code, leave) => {
    const session = sit(['fill', 'abc'], { program: join(import.meta.dirname, 'then-stty.ts') });
    await session.play(['What is this about?', '<down>']);
    await session.sees('› 1. An urge');
    leave(session);
    expect(await session.exit()).toEqual({ code, signal: null });
    const settings = session.screen().join(' ');
    expect(settings).toMatch(/ icanon .* echo /);
    expect(settings).toMatch(/ opost /);
    expect(lastOf(session.output(), ['\x1b[?25h', '\x1b[?25l'])).toBe('\x1b[?25h');
    expect(lastOf(session.output(), ['\x1b[?2004h', '\x1b[?2004l'])).toBe('\x1b[?2004l');
  },
);

test('who leaves an untouched worksheet leaves no entry', async () => {
  const home = temporaryHome();
  const session = sit(['fill', 'abc'], { home });
  await session.play(['What is this about?', '<ctrl-c>']);
  expect(await session.exit()).toEqual({ code: 130, signal: null });
  expect(session.screen().at(-1)).toBe('Nothing was written yet, so nothing is kept.');
  expect(await run(['list', '--json'], { home })).toMatchObject({ code: 0, stdout: '[]\n' });
});

test('a signal between two lines of a pipe ends it too, with what was written kept', async () => {
  const home = temporaryHome();
  const session = sit(['fill', 'abc', '--accessible'], { home });
  await session.play(
    ['1. An urge', '2\r'],
    ['When was it?', '<enter>'],
    ['A line with only .', 'It was late.\r'],
  );
  await session.sees(/^> It was late\.\n> ?$/m);
  session.kill('SIGTERM');
  expect(await session.exit()).toEqual({ code: 143, signal: null });
  await sit(['resume', '1'], { home }).sees('› It was late.');
});

function lastOf(text: string, sequences: readonly string[]): string | undefined {
  return sequences.toSorted((a, b) => text.lastIndexOf(a) - text.lastIndexOf(b)).at(-1);
}
