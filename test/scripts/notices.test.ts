import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledFolders, noticesFor } from '../../scripts/notices.ts';
import { temporaryHome } from '../support/home.ts';

function aPackage(root: string, folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(root, folder), { recursive: true });
  const said = { name: folder.replace(/^.*node_modules\//, ''), version: '1.2.3', license: 'MIT' };
  for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(said), ...files }))
    writeFileSync(join(root, folder, name), text);
}

test('packages are told from the files that were bundled, also where one lies within another', () => {
  const inputs = (...paths: string[]) => ({
    ...{ bytes: 1, exports: [], imports: [] },
    inputs: Object.fromEntries(paths.map((path) => [path, { bytesInOutput: 1 }])),
  });
  const outputs = {
    'dist/main.js': inputs('src/main.ts', 'node_modules/b/lib/index.js', 'node_modules/@s/a/index.js'),
    'dist/more.js': inputs('node_modules/b/other.js', 'node_modules/b/node_modules/@s/c/d/e.js'),
  };
  expect(bundledFolders({ outputs })).toEqual([
    'node_modules/@s/a',
    'node_modules/b',
    'node_modules/b/node_modules/@s/c',
  ]);
});

test('every text of a licence stands in the notices', () => {
  const root = temporaryHome();
  aPackage(root, 'node_modules/a', { LICENSE: 'Text of a\n', 'index.js': 'let a;' });
  aPackage(root, 'node_modules/@s/b', { 'licence.md': 'Text of b', 'NOTICE.txt': 'Notice of b' });
  const notices = noticesFor(['node_modules/a', 'node_modules/@s/b'], root);
  expect(notices).toContain('a 1.2.3 (MIT)\n\nText of a\n');
  expect(notices).toContain('@s/b 1.2.3 (MIT)\n\nNotice of b\n\nText of b\n');
  expect(notices).not.toContain('let a;');
});

test('a package without a text of its licence is not bundled', () => {
  const root = temporaryHome();
  aPackage(root, 'node_modules/a', { 'README.md': 'MIT' });
  expect(() => noticesFor(['node_modules/a'], root)).toThrow('no text of a licence');
});
