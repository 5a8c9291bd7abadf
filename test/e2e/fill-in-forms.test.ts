import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { shownFields } from '../support/shown-fields.ts';
import { filledByPdfjs, type Typed } from '../support/viewers.ts';
import { steer } from './examples.ts';

async function print(home: string, ...args: readonly string[]) {
  return steer(['print', ...args, '--fillable', '--output', 'form.pdf'], { home });
}

async function fillIn(home: string, typed: Typed) {
  const path = join(home, 'form.pdf');
  writeFileSync(path, await filledByPdfjs(readFileSync(path), typed));
}

const typed = { 'abc@1.kind.choice': '0', 'abc@1.event.text': 'A “missed” call', 'abc@1.urge.rating': '7' };

test.each([
  ['of a sheet', ['abc']],
  ['in large type on Letter', ['abc', '--large', '--paper', 'letter']],
  ['of two sheets', ['values', 'abc']],
])('a form %s is printed, filled in, and comes back', async (_what, args) => {
  const home = temporaryHome();
  expect(await print(home, ...args)).toMatchObject({ code: 0, stderr: 'Written to form.pdf.\n' });
  await fillIn(home, typed);
  expect((await steer(['import', 'form.pdf'], { home })).stderr).toBe('1 entry came in.\n');
  const { answers } = JSON.parse((await steer(['show', '1', '--json'], { home })).stdout);
  expect(answers).toMatchObject({ kind: 'urge', event: 'A “missed” call', urge: 7 });
});

test('a pack is a form of all its sheets', async () => {
  const home = temporaryHome();
  expect(await print(home, '--pack', 'newcomer')).toMatchObject({ code: 0 });
  const shown = await shownFields(readFileSync(join(home, 'form.pdf')));
  const texts = shown.flatMap(({ name, isMultiline }) =>
    isMultiline && /^[^.]+\.[^.]+\.text$/.test(name) ? [name] : [],
  );
  const bySheet = Map.groupBy(texts, (name) => name.split('.', 1)[0]);
  expect(bySheet.size).toBeGreaterThan(1);
  await fillIn(home, Object.fromEntries([...bySheet.values()].map(([name = '']) => [name, 'words'])));
  const { stderr } = await steer(['import', 'form.pdf'], { home });
  expect(stderr).toContain(`${bySheet.size} entries came in.\n`);
});

test('a sheet twice in one form is refused, and is one file in a folder', async () => {
  const home = temporaryHome();
  expect(await print(home, 'abc', 'values', 'abc')).toMatchObject({
    code: 2,
    stderr:
      'A form holds each sheet once, and "abc" is in it twice.\nName it once: form.pdf can be saved under a new name each time it is filled in.\n',
  });
  const folder = await steer(['print', 'abc', 'abc', '--fillable', '--format', 'pdf', '--output', 'forms/'], {
    home,
  });
  expect(folder.code).toBe(0);
});

const sheet = (version: number) => `id: mine
version: ${version}
title: My sheet
summary: For tests.
sections:
  - questions:
      - id: what
        type: text
        ask: What?
`;

describe('a form of a sheet of the writer’s own', () => {
  async function filledForm() {
    const home = temporaryHome();
    const folder = join(home, 'data/selfsteer/worksheets');
    mkdirSync(folder, { recursive: true });
    const change = (version: number) => writeFileSync(join(folder, 'mine.yaml'), sheet(version));
    change(1);
    expect(await print(home, 'mine')).toMatchObject({ code: 0 });
    await fillIn(home, { 'mine@1.what.text': 'words' });
    return { home, change };
  }

  test('comes back', async () => {
    const { home } = await filledForm();
    expect((await steer(['import', 'form.pdf'], { home })).stderr).toBe('1 entry came in.\n');
  });

  test('is refused when only a newer version of the sheet is here', async () => {
    const { home, change } = await filledForm();
    change(2);
    expect(await steer(['import', 'form.pdf'], { home })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('It is a form of version 1 of “My sheet”, and version 2 is here.'),
    });
  });

  test('that was cut off is refused', async () => {
    const { home } = await filledForm();
    const path = join(home, 'form.pdf');
    writeFileSync(path, readFileSync(path).subarray(0, 3000));
    expect(await steer(['import', 'form.pdf'], { home })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('The file is damaged, or not all of it is there.'),
    });
  });
});
