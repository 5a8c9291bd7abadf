import { expect, test } from 'vitest';
import { straightImports } from '../../scripts/straight-imports.ts';

const caller = { path: 'main.js', text: 'const { show } = await import("./show.js");\n' };
const handingOn = 'import {\n  show\n} from "./chunk.js";\nimport "./other.js";\nexport {\n  show\n};\n';

const callerBeside = (text: string) => straightImports([caller, { path: 'show.js', text }])[0]?.text;

test('a file that only hands a chunk on is passed by', () => {
  expect(callerBeside(handingOn)).toBe('const { show } = await import("./chunk.js");\n');
});

test.each([
  ['has code of its own', `${handingOn}show();\n`],
  ['gives other names', handingOn.replace('export {\n  show', 'export {\n  show as display')],
  ['takes other names', handingOn.replace('import {\n  show', 'import {\n  display as show')],
])('one that %s is loaded', (_, text) => {
  expect(callerBeside(text)).toBe(caller.text);
});
