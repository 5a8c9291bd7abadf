import { expect, test } from 'vitest';
import { leanBuiltins } from '../../scripts/lean-builtins.ts';

const get = 'globalThis.process.getBuiltinModule';

test.each([
  ['import fs from "node:fs";', `const fs = ${get}("node:fs");`],
  ['import * as path from "path";', `const path = ${get}("path");`],
  ['import { sep as separator } from "node:path";', `const separator = ${get}("node:path").sep;`],
  ['import { Writable } from "node:stream";', `const Writable = ${get}("node:stream").Writable;`],
  ['import os, { EOL } from "node:os";', `const os = ${get}("node:os");\nconst EOL = ${get}("node:os").EOL;`],
  ['var stream = __require("stream");', `var stream = ${get}("stream");`],
])('%s becomes a look-up', (line, declarations) => {
  expect(leanBuiltins(`${line}\nuse();\n`)).toBe(`${declarations}\nuse();\n`);
});

test('a function is looked up when it is called', () => {
  expect(leanBuiltins('import { join as put, sep } from "node:path";\n')).toBe(
    `const put = (...args) => ${get}("node:path").join(...args);\nconst sep = ${get}("node:path").sep;\n`,
  );
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
  const code = `${imports.map((clause) => `import ${clause};\n`).join('')}export default [put('a', 'b'), os.EOL, process];\n`;
  const load = (source: string) => import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect((await load(leanBuiltins(code))).default).toEqual((await load(code)).default);
});
