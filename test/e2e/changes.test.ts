import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';

/** Five entries of an ABC: 1 to 4 done, 5 a draft. */
async function aHome(): Promise<string> {
  const home = temporaryHome();
  for (const number of [1, 2, 3, 4]) {
    const stdin = JSON.stringify({ event: `thing ${number}` });
    await run(['fill', 'abc', '--answers', '-', '--tag', 'evening'], { home, stdin });
  }
  await run(['fill', 'abc', '--answers', '-', '--draft'], { home, stdin: '{"event":"thing 5"}' });
  return home;
}

const at = (home: string) => ({
  steer: (...args: readonly string[]) => run(args, { home }),
  ids: async (...args: readonly string[]): Promise<number[]> => {
    const { stdout } = await run([...args, '--json'], { home });
    return JSON.parse(stdout).map(({ id }: { id: number }) => id);
  },
});

describe('tags', () => {
  test('are put on, taken off, counted and searched by', async () => {
    const { steer, ids } = at(await aHome());
    expect(await steer('tag', '1', 'last', '--add', '#pub', '--remove', 'evening')).toMatchObject({
      code: 0,
      stderr: 'Tagged: entries 1 and 5. Take it back: steer undo\n',
    });
    expect(await ids('list', '--tag', 'pub')).toEqual([5, 1]);
    expect((await steer('tags')).stdout).toBe('evening\t3\npub\t2\n');
    expect(JSON.parse((await steer('tags', '--json')).stdout)).toEqual([
      { tag: 'evening', entries: 3 },
      { tag: 'pub', entries: 2 },
    ]);
  });

  test('that look like another are pointed out, and put on all the same', async () => {
    const { steer, ids } = at(await aHome());
    const { stderr } = await steer('tag', '1', '--add', 'evenings');
    expect(stderr).toContain('There is a tag "evening" too.');
    expect(await ids('list', '--tag', 'evenings')).toEqual([1]);
  });

  test('none yet is said, and is no error', async () => {
    const { steer } = at(temporaryHome());
    expect(await steer('tags')).toMatchObject({ code: 0, stdout: '' });
    expect((await steer('tags', '--json')).stdout).toBe('[]\n');
  });
});

describe('deleting', () => {
  test('moves to the trash, from where an entry comes back with its number', async () => {
    const { steer, ids } = at(await aHome());
    expect((await steer('delete', '2')).stderr).toBe('In the trash: entry 2. Take it back: steer undo\n');
    expect(await ids('list')).toEqual([5, 4, 3, 1]);
    expect(await ids('trash', 'list')).toEqual([2]);
    expect(await steer('show', '2')).toMatchObject({
      code: 4,
      stderr: 'Entry 2 is in the trash.\nBring it back: steer trash restore 2\n',
    });
    await steer('trash', 'restore', '2');
    expect(await ids('list')).toEqual([5, 4, 3, 2, 1]);
  });

  test('is taken back', async () => {
    const { steer, ids } = at(await aHome());
    await steer('delete', '1', '2');
    expect((await steer('undo', '--dry-run')).stderr).toMatch(
      /^This would take back deleting entries 1 and 2, /,
    );
    expect((await steer('undo')).stderr).toMatch(/^Taken back: deleting entries 1 and 2, /);
    expect(await ids('list')).toHaveLength(5);
  });

  test('of more than three needs a yes', async () => {
    const home = await aHome();
    const { steer, ids } = at(home);
    const refused = await steer('delete', '--tag', 'evening');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('Delete entries 1, 2, 3 and 4?');
    expect((await steer('delete', '--tag', 'evening', '--dry-run')).stderr).toBe(
      'This would delete entries 1, 2, 3 and 4.\n',
    );
    expect(await ids('list')).toHaveLength(5);
    const session = sit(['delete', '--tag', 'evening'], { home });
    await session.play(['Delete entries 1, 2, 3 and 4?', '<enter>']);
    expect(await session.exit()).toEqual({ code: 0, signal: null });
    expect(await ids('list')).toHaveLength(5);
    await steer('delete', '--tag', 'evening', '--yes');
    expect(await ids('list')).toEqual([5]);
  });

  test('for ever leaves nothing to take back', async () => {
    const { steer, ids } = at(await aHome());
    const { stderr } = await steer('delete', '1', '--forever');
    expect(stderr).toContain('Deleted for ever: entry 1.');
    expect(stderr).toContain('Exports, prints and backups you made are not touched.');
    expect(await ids('trash', 'list')).toEqual([]);
    expect(await ids('list')).toEqual([5, 4, 3, 2]);
  });

  test('many leave a copy of the journal, and come back only on a yes', async () => {
    const home = await aHome();
    const { steer, ids } = at(home);
    await steer('delete', '--tag', 'evening', '--status', 'all', '--yes');
    await steer('delete', '5');
    const folder = `${home}/data/selfsteer`;
    expect(readdirSync(folder).filter((name) => name.startsWith('journal.db.before-delete-'))).toHaveLength(
      1,
    );
    expect((await steer('trash', 'restore', '--dry-run')).stderr).toContain('This would bring back entries');
    expect((await steer('trash', 'empty', '--dry-run')).stderr).toContain('for ever.');
    expect((await steer('trash', 'restore')).code).toBe(2);
    expect(await ids('list')).toEqual([]);
    await steer('trash', 'restore', '--yes');
    expect(await ids('list')).toEqual([5, 4, 3, 2, 1]);
  });

  test('the trash is emptied', async () => {
    const { steer, ids } = at(await aHome());
    expect((await steer('trash', 'empty')).stderr).toBe('The trash is empty.\n');
    await steer('delete', '1', '2');
    expect((await steer('trash', 'empty')).stderr).toContain('Deleted for ever: entries 1 and 2.');
    expect(await ids('trash', 'list')).toEqual([]);
    expect(await ids('list')).toEqual([5, 4, 3]);
  });
});

test('a version is forgotten', async () => {
  const home = await aHome();
  const { steer } = at(home);
  const session = sit(['edit', '1', 'event'], { home });
  await session.play(['› thing 1', '<ctrl-u>else<ctrl-d>'], ['Is this how', '<enter>']);
  await session.exit();
  expect((await steer('history', '1', '--forget', '2')).code).toBe(2);
  expect((await steer('history', '1', '--forget', '1')).stderr).toContain('version 1 of entry 1');
  expect((await steer('history', '1')).stdout).not.toContain('thing');
});

test.each([
  [['tag', '1'], 2],
  [['tag', '--add', 'x'], 2],
  [['tag', '1', '--add', 'two words'], 2],
  [['tag', '9', '--add', 'x'], 4],
  [['delete'], 2],
  [['delete', '9'], 4],
  [['trash', 'restore', '1'], 4],
  [['trash'], 2],
  [['undo', 'x'], 2],
])('%j ends with %i', async (args, code) => {
  const { steer } = at(await aHome());
  const outcome = await steer(...args);
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).not.toMatch(/^\s+at /m);
});
