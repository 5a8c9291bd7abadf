import { isBuiltin } from 'node:module';

/**
 * Rewrites a bundle's imports and requires of Node's built-in modules into process.getBuiltinModule. An import
 * makes Node read every property of the module, lazy ones too: 6 ms for node:fs, more for node:process. And
 * a require, which CommonJS packages bring along, does not exist in an ES module.
 */
export function leanBuiltins(code: string): string {
  const hoisted: string[] = [];
  const rest = code
    .replace(importLine, (line: string, clause: string, module: string) => {
      if (!isBuiltin(module)) return line;
      hoisted.push(...declarations(clause, lookUp(module)));
      return '';
    })
    .replace(requireCall, (call: string, module: string) => (isBuiltin(module) ? lookUp(module) : call));
  return [...hoisted, rest].join('\n');
}

/** As esbuild prints them: each import on a line of its own, names in double quotes. */
const importLine = /^import ([^"'\n]+) from "([^"\n]+)";\n/gm;
const requireCall = /\b__require\("([^"\n]+)"\)/g;

/** By way of globalThis, for a module may call what it imports `process`. */
function lookUp(module: string): string {
  return `globalThis.process.getBuiltinModule("${module}")`;
}

function declarations(clause: string, value: string): string[] {
  const [, whole, named] = /^(?:\* as )?([\w$]+)?(?:, )?(\{.*\})?$/.exec(clause) ?? [];
  const targets = [whole, named?.replaceAll(' as ', ': ')];
  return targets.filter((target) => target !== undefined).map((target) => `const ${target} = ${value};`);
}
