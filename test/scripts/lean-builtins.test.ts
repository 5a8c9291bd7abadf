import { expect, test } from 'vitest';
import { leanBuiltins } from '../../scripts/lean-builtins.ts';

const get = 'globalThis.process.getBuiltinModule';

test.each([
  ['import fs from "node:fs";', `const fs = ${get}("node:fs");`],
  ['import * as path from "path";', `const path = ${get}("path");`],
  [
    'import { join, sep as separator } from "node:path";',
    `const { join, sep: separator } = ${get}("node:path");`,
  ],
  ['import os, { EOL } from "node:os";', `const os = ${get}("node:os");\nconst { EOL } = ${get}("node:os");`],
  ['var stream = __require("stream");', `var stream = ${get}("stream");`],
])('%s becomes a look-up', (line, declarations) => {
  expect(leanBuiltins(`${line}\nuse();\n`)).toBe(`${declarations}\nuse();\n`);
});

test('look-ups come before the code between the imports', () => {
  const code = 'first();\nimport fs from "node:fs";\nsecond();\n';
  expect(leanBuiltins(code)).toBe(`const fs = ${get}("node:fs");\nfirst();\nsecond();\n`);
});

test.each([
  'import Database from "better-sqlite3";\n',
  'import { a } from "./chunk-ABC.js";\n',
  'const fs = await import("node:fs");\n',
  'const text = `\nimport fs from "node:fs" is slow\n`;\n',
  'var left = __require("left-pad");\n',
])('%j stays as it is', (code) => {
  expect(leanBuiltins(code)).toBe(code);
});

test('what it writes finds what Node would have imported', async () => {
  const imports = ['{ join as put } from "node:path"', '* as os from "os"', 'process from "node:process"'];
  const code = `${imports.map((clause) => `import ${clause};\n`).join('')}export default [put, os.EOL, process];\n`;
  const load = (source: string) => import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect((await load(leanBuiltins(code))).default).toEqual((await load(code)).default);
});
