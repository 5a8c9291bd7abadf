import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';

const example = (id: string) =>
  readFileSync(new URL(`../../resources/examples/${id}.json`, import.meta.url), 'utf8');

/** Plain lines over a pipe, typed one after the other. */
const typed = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

async function aHome(...sheets: readonly string[]) {
  const home = temporaryHome();
  for (const id of sheets) await run(['fill', id, '--answers', '-'], { home, stdin: example(id) });
  const shown = async () => JSON.parse((await run(['show', 'last', '--json'], { home })).stdout);
  return { home, shown };
}

test('the check-in asks about the promises of the last plan, and counts urges since', async () => {
  const { home, shown } = await aHome('seven-day-plan', 'urge-log');
  const [first] = JSON.parse(example('seven-day-plan')).promises;
  const stdin = JSON.stringify({ 'last-plan': [{ row: first.what, state: 'partly' }] });
  expect(await run(['fill', 'check-in', '--answers', '-'], { home, stdin })).toMatchObject({ code: 0 });
  expect(await shown()).toMatchObject({
    answers: { 'last-plan': [{ row: first.what, state: 'partly' }] },
    computed: { 'urges-logged': 1 },
  });
  const strange = JSON.stringify({ 'last-plan': [{ row: first.what, state: 'sometimes' }] });
  expect((await run(['fill', 'check-in', '--answers', '-'], { home, stdin: strange })).code).toBe(3);
});

test('an entry hands its answers on, to be accepted with Enter', async () => {
  const { home, shown } = await aHome('values');
  const { action } = JSON.parse(example('values'));
  const stdin = typed('', ...Array.from({ length: 40 }, () => '-'), '1');
  await run(['fill', 'goal', '--after', '1', '--accessible'], { home, stdin });
  expect(await shown()).toMatchObject({ worksheet: 'goal', answers: { what: action } });
});

test.each([
  [['goal', '--after', '9'], 4, 'There is no entry 9'],
  [['abc', '--after', '1'], 2, 'hands nothing on'],
  [['goal', '--like', '1'], 2, 'not “Goal with steps”'],
  [['goal', '--like', '1', '--after', '1'], 2, 'only one can be given'],
])('fill %j is refused before anything is asked', async (args, code, said) => {
  const { home } = await aHome('values');
  const outcome = await run(['fill', ...args, '--accessible'], { home, stdin: '' });
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(outcome.stderr).toContain(said);
});
