import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../scripts/dependencies.ts';
import { dependencyReasons } from '../scripts/dependency-reasons.ts';
import { bundledFolders } from '../scripts/notices.ts';
import { packageOf, staticPath } from './support/static-path.ts';

const dist = join(import.meta.dirname, '../dist');

describe('what loads before the command is known', () => {
  const metafile: Metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8'));
  const loaded = staticPath(metafile, 'dist/main.js');

  test('has the command line in it', () => {
    expect(loaded).toContain('src/main.ts');
  });

  test('is no package but commander', () => {
    const packages = new Set(loaded.map(packageOf).filter((name) => name !== undefined));
    expect([...packages]).toEqual(['commander']);
  });

  test('is none of the code that only one command needs', () => {
    const heavy = /^src\/(questions|worksheets|journal|exchange|render|charts|terminal)\//;
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  });
});

test.each([
  'src/app/show-entry.ts',
  'src/cli/print-document.ts',
  'src/app/fill-from-answers.ts',
  'src/worksheets/library.ts',
])('%s loads no parser, and nothing that builds schemas', (file) => {
  const metafile: Metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8'));
  const output = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === file)?.[0];
  const loaded = staticPath(metafile, output ?? 'nothing');
  expect(loaded).toContain(file);
  const parsers = /^(zod|yaml|micromark.*|mdast-util-from-markdown)$/;
  expect(loaded.filter((input) => parsers.test(packageOf(input) ?? ''))).toEqual([]);
});

test('every built module is ASCII, so that it is kept in one byte a letter', () => {
  const modules = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const wide = modules.filter((name) => /[^\0-\x7f]/.test(readFileSync(join(dist, name), 'utf8')));
  expect(wide).toEqual([]);
});

test('no built module imports a built-in module the slow way', () => {
  const modules = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const slow = modules.filter((name) => /^import .*"node:/m.test(readFileSync(join(dist, name), 'utf8')));
  expect(slow).toEqual([]);
});

describe('what is bundled', () => {
  const metafile: Metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8'));
  const names = bundledFolders(metafile).flatMap((folder) => packageOf(folder) ?? []);

  test('has its licence in the notices', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const headed = [...notices.matchAll(/^-{78}\n\n(\S+) \S+ \(.+\)\n\n\S/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(headed).toHaveLength(names.length);
    expect(names.filter((name) => !headed.includes(name))).toEqual(['better-sqlite3']); // under its own name
  });

  test('is said to be so in the docs', () => {
    const said = namesOf('bundled', 'runtime');
    expect(names.filter((name) => name in dependencyReasons && !said.includes(name))).toEqual([]);
  });

  test('is not what is for tests alone', () => {
    expect(names).not.toContain('@signalapp/sqlcipher');
  });
});

describe('the path of static imports', () => {
  const output = { bytes: 1, exports: [], inputs: {}, imports: [] };
  const metafile: Metafile = {
    inputs: {},
    outputs: {
      'dist/main.js': {
        ...output,
        inputs: { 'src/main.ts': { bytesInOutput: 1 } },
        imports: [
          { path: 'dist/a.js', kind: 'import-statement' },
          { path: 'dist/b.js', kind: 'dynamic-import' },
        ],
      },
      'dist/a.js': {
        ...output,
        inputs: { 'node_modules/@scope/a/index.js': { bytesInOutput: 1 } },
        imports: [{ path: 'better-sqlite3', kind: 'import-statement', external: true }],
      },
      'dist/b.js': { ...output, inputs: { 'node_modules/b/b.js': { bytesInOutput: 1 } } },
    },
  };

  test('follows chunks and packages left outside, and nothing imported on demand', () => {
    expect(staticPath(metafile, 'dist/main.js').map(packageOf)).toEqual([
      undefined,
      '@scope/a',
      'better-sqlite3',
    ]);
  });
});
