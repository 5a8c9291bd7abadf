import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const rules = { endings: { '.md': 'md', '.json': 'json' }, otherwise: 'md' } as const;

describe('a target', () => {
  test.each([
    ['-', undefined, 'stdout', 'md'],
    ['-', 'json', 'stdout', 'json'],
    ['a.json', undefined, 'file', 'json'],
    ['a.JSON', undefined, 'file', 'json'],
    ['a.md', undefined, 'file', 'md'],
    ['a.md', 'json', 'file', 'json'],
    ['a.txt', undefined, 'file', 'md'],
    ['a', undefined, 'file', 'md'],
    ['json', undefined, 'file', 'md'],
    ['.json', undefined, 'file', 'md'],
    ['a.json.bak', undefined, 'file', 'md'],
    ['a.json/', undefined, 'folder', 'md'],
    ['nowhere/', 'json', 'folder', 'json'],
    ['./-', undefined, 'file', 'md'],
  ] as const)('%j, told %s, is a %s of %s', (output, told, kind, format) => {
    expect(targetOf(output, told, rules)).toEqual({ kind, path: output, format });
  });

  test('that names a folder, or leads to one, is a folder also without a slash', () => {
    const here = temporaryFolder();
    mkdirSync(join(here, 'a.json'));
    symlinkSync(join(here, 'a.json'), join(here, 'link'));
    expect(targetOf(join(here, 'a.json'), undefined, rules).kind).toBe('folder');
    expect(targetOf(join(here, 'link'), undefined, rules).kind).toBe('folder');
  });

  test('that names a file is a file', () => {
    const file = join(temporaryFolder(), 'a');
    writeFileSync(file, '');
    expect(targetOf(file, undefined, rules).kind).toBe('file');
  });
});
