import { expect, test } from 'vitest';
import { inFolder } from '../../src/cli/in-folder.ts';

test.each([
  ['2026-11-24-abc-1', 'out/2026-11-24-abc-1.md'],
  ['mein-blatt-über-öl', 'out/mein-blatt-über-öl.md'],
  ['a.b', 'out/a.b.md'],
  ['../../x', 'out/--..-x.md'],
  ['..', 'out/-.md'],
  ['.hidden', 'out/-hidden.md'],
  ['/etc/x', 'out/-etc-x.md'],
  ['..\\x', 'out/--x.md'],
  ['C:x', 'out/C-x.md'],
  ['a\0b\x1bc\x9bd', 'out/a-b-c-d.md'],
  ['a:stream', 'out/a-stream.md'],
  ['con', 'out/con-.md'],
  ['NUL', 'out/NUL-.md'],
  ['com1.x', 'out/com1-.x.md'],
  ['console', 'out/console.md'],
])('%j lies in its folder', (name, path) => {
  expect(inFolder('out', name, 'md')).toBe(path);
  expect(inFolder('out/', name, 'md')).toBe(path);
});
