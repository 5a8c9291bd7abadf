import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { hostileAnswers, lostTexts } from '../support/hostile-answers.ts';
import { readMarkdown } from '../support/markdown-reader.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';

const sheets = ['abc', 'cost-benefit', 'values'] as const;

describe.each(sheets)('%s, with hostile text in every place for text', (sheet) => {
  test('is kept exactly, and reads back from its Markdown answer by answer', async () => {
    await fc.assert(
      fc.asyncProperty(hostileAnswers[sheet], async (answers) => {
        const home = temporaryHome();
        const journal = `${home}/journal.db`;
        const stdin = JSON.stringify(answers);
        const given = await run(['fill', sheet, '--answers', '-', '--json', '--journal', journal], {
          home,
          stdin,
        });
        expect(given).toMatchObject({ code: 0, stderr: '' });
        expect(JSON.parse(given.stdout).answers).toMatchObject(answers);

        const { stdout } = await run(['export', '--journal', journal], { home });
        expect(lostTexts(answers, stdout)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

const terrors = [
  'ESC \x1b[2J\x1b]0;title\x07 C1 \x9b31m \x85 DEL \x7f BEL \x07 CR a\rb',
  '\u202ereversed\u202c \u2066isolated\u2069 עברית العربية',
  'é ẍ̧ 👩🏽‍🚀 🇩🇪 漢字 ﷽',
  '# a | b `c` ``` --- *** <script>alert(1)</script> <!-- &amp; \\ {{event}} %s $HOME',
  '---\nid: 7\n---\n\n\n\ttab  ',
].join('\n');

test('what a terminal would obey never reaches one raw: not in show, list or an export', async () => {
  const home = await withTerrors();
  for (const args of [
    ['show', '1'],
    ['show', '1', '--json'],
    ['show', '1', '--format', 'md'],
    ['list'],
    ['export'],
    ['export', '--format', 'json'],
    ['fill', 'abc', '--accessible'],
  ]) {
    const session = sit([...args, '--color', 'never'], { home });
    if (args[0] === 'fill') await session.play(['There is a draft', '<ctrl-c>']);
    await session.exit();
    const raw = session.output().replaceAll('\r\n', '\n').replaceAll('^C', '');
    expect({ args, obeyed: raw.match(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g) }).toEqual({
      args,
      obeyed: null,
    });
  }
});

test('at the prompts, too, what was written before is shown and never obeyed', async () => {
  const home = await withTerrors();
  const session = sit(['resume', '2'], { home });
  await session.play([/./, '<ctrl-o>'], ['Where would you like to go?', '<home>3<enter>'], [/./, '<ctrl-c>']);
  await session.exit();
  expect(session.output()).not.toMatch(/\x1b\[2J|\x1b\]0|\x07|[\x80-\x9f\u202a-\u202e\u2066-\u2069]/);
});

test('in a pipe text is exact, in JSON and Markdown alike', async () => {
  const home = await withTerrors();
  const shown = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
  expect(shown.answers.event).toBe(terrors);
  const { stdout } = await run(['export', '1'], { home });
  expect(readMarkdown(stdout, 'CommonMark with GFM tables').quotes).toContain(terrors);
});

test('a megabyte in one answer is kept, shown and exported whole', async () => {
  const home = temporaryHome();
  const event = 'Ein Satz mit *Stern*, 漢字 und | Strich.\n'.repeat(26_000).trim();
  expect(event.length).toBeGreaterThan(1_000_000);
  const stdin = JSON.stringify({ event });
  expect(await run(['fill', 'abc', '--answers', '-'], { home, stdin })).toMatchObject({
    code: 0,
    stdout: '1\n',
  });
  expect(JSON.parse((await run(['show', '1', '--json'], { home })).stdout).answers.event).toBe(event);
  expect((await run(['show', '1'], { home })).stdout).toContain(event.split('\n').join('\n  '));
  expect(
    readMarkdown((await run(['export'], { home })).stdout, 'CommonMark with GFM tables').quotes,
  ).toContain(event);
});

test('pasted into a prompt, hostile text is kept as it came', async () => {
  const home = temporaryHome();
  const session = sit(['fill', 'abc'], { home });
  await session.play(['What is this about?', '2<enter>'], ['When was it?', '<enter>'], ['What happened', '']);
  session.paste('<script>\n| a | b |\n---\nעברית 👩🏽‍🚀 ? é');
  await session.sees('| a | b |');
  session.press('ctrl-d');
  await session.play(['Row 1 · Feeling', '<ctrl-c>']);
  await session.exit();
  const { stdout } = await run(['show', '1', '--json'], { home });
  expect(JSON.parse(stdout).answers.event).toBe('<script>\n| a | b |\n---\nעברית 👩🏽‍🚀 ? é');
});

async function withTerrors(): Promise<string> {
  const home = temporaryHome();
  const stdin = JSON.stringify({
    kind: 'urge',
    event: terrors,
    feelings: [{ feeling: terrors, strength: 3 }],
  });
  const first = await run(['fill', 'abc', '--answers', '-'], { home, stdin });
  const second = await run(['fill', 'abc', '--answers', '-', '--draft'], { home, stdin });
  expect([first.stdout, second.stdout]).toEqual(['1\n', '2\n']);
  return home;
}
