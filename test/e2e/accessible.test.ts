import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, type Sitting, sit } from './sitting.ts';
import { type Sheet, written } from './written.ts';

/** What is typed, a line each, before the writer leaves and after they are back. */
const lines: Readonly<
  Record<Sheet, { readonly before: readonly string[]; readonly after: readonly string[] }>
> = {
  abc: {
    before: [
      ...['1', 'the day the shop shut', 'yesterday 9pm', 'A free bet, only tonight.', 'On pay day.', '.'],
      ...['restless', '15', '8', 'Lonely', '6', ''],
      ...['I put the phone away.', '.', '<', '', '8'],
      ...['I must win it back.', '85', '1, 6', 'my own words', 'I can’t stand it.', '70', '3', ''],
      ...['no', 'no', '3', 'It is gone.', '.', '2', '2', '2'],
    ],
    after: [
      ...['I am standing it.', '.'],
      ...['I can earn it slowly.', '.', '75', '35', 'It will pass.', '.', '30', 'It may pass.', '.', '40'],
      ...['4', '5', '3', 'Ring my sister.', '.', '-'],
    ],
  },
  'cost-benefit': {
    before: [
      ...['Drinking in the evening', 'cutting down'],
      ...['The day falls off me', 'Long talks', 'I look relaxed', '.', '1', '2', '<', '3', '2'],
      ...['Awake at three', 'About 200 a month', '.', '3', '-'],
    ],
    after: [
      ...['Running on Sundays', '.', 'long', '-'],
      ...['The good part is over soon.', '.', 'A shower', 'A walk'],
      ...['3, 9', '3, 4', 'Quiet mornings', 'It is who I was.', '.', '4', 'Show this to my sister'],
    ],
  },
  values: {
    before: [
      ...['My sister', 'Making music', 'Quiet mornings', 'Honesty', 'My body', 'A trade', '.'],
      '1 2 3 4 5 6',
      '1, 2, 4',
    ],
    after: [
      ...['2, 1', 'I go on Tuesdays', 'and bring the bass.', '.', '2', '3', '-', '66', '6', 'no effect'],
      ...['-', '-', '-', 'yes', '<', '', '3', '-', '1', 'Put new strings on.', '.', 'Tuesday at seven'],
    ],
  },
};

const sheets = Object.keys(lines) as Sheet[]; // the keys of this very table
const env = { STEER_NOW: now };
const typed = (words: readonly string[]) => words.map((word) => `${word}\n`).join('');

test.each(sheets)('%s is filled in by typed words over pipes, broken off and gone on with', async (sheet) => {
  const home = temporaryHome();
  const begun = await run(['fill', sheet, '--accessible'], { home, env, stdin: typed(lines[sheet].before) });
  expect(begun).toMatchObject({ code: 130, stdout: '' });
  expect(begun.stderr).toMatch(/\n> \nAll you wrote is kept as a draft\.\nGo on with it: steer resume 1\n$/);

  const stdin = typed([...lines[sheet].after, '1']);
  const ended = await run(['--accessible', 'resume'], { home, env, stdin });
  expect(ended).toMatchObject({ code: 0, stdout: '' });
  expect(ended.stderr).toMatch(/\nKept as entry 1\. Read it: steer show 1\n/);
  expect(begun.stderr + ended.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);

  const shown = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
  expect(shown).toMatchObject({ status: 'done', answers: written[sheet] });
});

test.each(sheets)(
  '%s is filled in by typed words in a terminal, where nothing is drawn twice',
  async (sheet) => {
    const home = temporaryHome();
    const begun = sit(['fill', sheet, '--accessible'], { home });
    await say(begun, lines[sheet].before);
    await begun.play(['>', '<ctrl-c>']);
    expect(await begun.exit()).toEqual({ code: 130, signal: null });

    const ended = sit(['resume'], { home, env: { ACCESSIBLE: '1' } });
    await say(ended, [...lines[sheet].after, '1']);
    expect(await ended.exit()).toEqual({ code: 0, signal: null });
    expect(begun.output() + ended.output()).not.toMatch(/\x1b/);

    const shown = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
    expect(shown).toMatchObject({ status: 'done', answers: written[sheet] });
  },
);

/** Types each line once the one before was taken, as people do who wait for what they hear. */
async function say(session: Sitting, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await session.sees('>');
    const before = session.transcript().length;
    session.type(`${line}\r`);
    await session.waitFor(() => session.transcript().length > before);
  }
}

test.each([[{ TERM: 'dumb' }], [{ STEER_ACCESSIBLE: '1' }], [{ ACCESSIBLE: 'yes' }]])(
  'with %j a terminal gets plain lines',
  async (env) => {
    const session = sit(['fill', 'abc'], { env });
    await session.play(['1. An urge', '<ctrl-d>']);
    expect(await session.exit()).toEqual({ code: 130, signal: null });
    expect(session.output()).not.toMatch(/\x1b/);
    expect(session.screen().at(-1)).toBe('Nothing was written yet, so nothing is kept.');
  },
);

test('the words that work anywhere do what they say, and a backslash makes them text', async () => {
  const home = temporaryHome();
  const stdin = typed(['1', '', '?', '\\?', '.', '!', '1', '2', '-', '-', '-', '-', '-', '-', '-', '2']);
  const { stderr } = await run(['fill', 'abc', '--accessible'], { home, env, stdin });
  expect(stderr).toContain('At ten past four a message came.');
  expect(stderr).toContain('Where would you like to go?');
  const { stdout } = await run(['show', '1', '--json'], { home });
  expect(JSON.parse(stdout).answers).toMatchObject({ kind: 'upset', event: '?' });
});
