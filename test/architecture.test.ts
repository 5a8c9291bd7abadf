import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOfFile } from './support/architecture.ts';
import { findCycle, type Sources } from './support/imports.ts';

describe('the sources', () => {
  const sources = read('src/**/*.ts');

  test('keep to their layers', () => {
    expect(Object.entries(sources).flatMap(([file, source]) => faultsOfFile(file, source))).toEqual([]);
  });

  test('import each other without a ring', () => {
    expect(findCycle(sources)).toBeUndefined();
  });
});

test('the tests hand things in and mock no module', () => {
  const mock = /\bvi\.(do)?mock\(/i;
  const mocking = Object.entries(read('test/**/*.ts')).filter(([, source]) => mock.test(source));
  expect(mocking.map(([file]) => file)).toEqual([]);
});

describe('what is held against the rules', () => {
  test.each([
    ['src/render/text/blank.ts', "import { a } from '../../journal/entry.ts';", 'render must not know ports'],
    [
      'src/questions/a.ts',
      "import type { A } from '../worksheets/a.ts';",
      'questions must not know worksheets',
    ],
    [
      'src/journal/a.ts',
      "const a = await import('./sqlite/open.ts');",
      'journal must not know journal/sqlite',
    ],
    ['src/app/list.ts', "export { a } from '../terminal/a.ts';", 'app must not know terminal'],
    ['src/terminal/a.ts', "import '../config/paths.ts';", 'terminal must not know config'],
    ['src/text/wrap.ts', "import {\n  a,\n} from '../errors.ts';", 'text must not know errors'],
    ['src/cli/a.ts', "import { a } from '../questions/scale.ts';", 'cli must not know questions'],
    ['src/cli/a.ts', "import * as z from 'zod';", 'its home is'],
    ['src/app/a.ts', "import { confirm } from '@inquirer/prompts';", 'this package has no home yet'],
    ['src/worksheets/a.ts', "import { readFileSync } from 'node:fs';", 'worksheets is pure'],
    ['src/cli/a.ts', "import { connect } from 'node:net';", 'there is no network code'],
    ['src/cli/a.ts', 'await fetch(address);', 'there is no network code'],
    ['src/extra/a.ts', "import '../errors.ts';", 'its folder is in no layer'],
    ['src/app/a.ts', 'const now = new Date();', 'says new Date()'],
    ['src/document/a.ts', 'if (process.env.A) b();', 'says process.'],
    ['src/app/index.ts', '', 'is a barrel'],
    ['src/app/utils/a.ts', '', 'a name that says nothing'],
    ['src/app/a.ts', 'a();\n'.repeat(301), 'has 301 lines'],
  ])('is found in %s (%#)', (file, source, fault) => {
    expect(faultsOfFile(file, source)).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    ['src/questions/scale.ts', "import * as z from 'zod';\nimport { a } from '../errors.ts';"],
    [
      'src/journal/sqlite/open.ts',
      "import Database from 'better-sqlite3';\nimport { statSync } from 'node:fs';",
    ],
    [
      'src/app/a.ts',
      "// new Date() and process.env are for others: import '../cli/a.ts'\nsay('in the process.');",
    ],
    ['src/worksheets/fingerprint.ts', "import { createHash } from 'node:crypto';"],
  ])('is nothing in %s', (file, source) => {
    expect(faultsOfFile(file, source)).toEqual([]);
  });

  test('a ring of imports is found, and named file by file', () => {
    const a = { 'src/a.ts': "import './b.ts';", 'src/b.ts': "import './c/d.ts';" };
    expect(findCycle({ ...a, 'src/c/d.ts': "await import('../a.ts');" })).toEqual([
      'src/a.ts',
      'src/b.ts',
      'src/c/d.ts',
      'src/a.ts',
    ]);
    expect(findCycle({ ...a, 'src/c/d.ts': "import 'zod';" })).toBeUndefined();
  });
});

function read(pattern: string): Sources {
  const root = join(import.meta.dirname, '..');
  const files = globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
