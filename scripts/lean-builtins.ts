import { isBuiltin } from 'node:module';

/**
 * Rewrites a bundle's imports and requires of Node's built-in modules into process.getBuiltinModule. An import
 * makes Node read every property of the module, lazy ones too: 6 ms for node:fs, more for node:process. And
 * a require, which CommonJS packages bring along, does not exist in an ES module. A function that is imported by
 * name is looked up when it is called, so that a module loads when it is used: node:crypto takes 10 ms.
 */
export function leanBuiltins(code: string): string {
  const hoisted: string[] = [];
  const rest = code
    .replace(importLine, (line: string, clause: string, module: string) => {
      if (!isBuiltin(module)) return line;
      hoisted.push(...declarations(clause, module));
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

function declarations(clause: string, module: string): string[] {
  const [, whole, named = ''] = /^(?:\* as )?([\w$]+)?(?:, )?(?:\{ (.*) \})?$/.exec(clause) ?? [];
  const names = named.split(', ').filter((name) => name !== '');
  return [
    ...(whole === undefined ? [] : [`const ${whole} = ${lookUp(module)};`]),
    ...names.map((name) => declaration(name, module)),
  ];
}

function declaration(named: string, module: string): string {
  const [name = '', local = name] = named.split(' as ');
  const value = `${lookUp(module)}.${name}`;
  return isPlainFunction(name, module)
    ? `const ${local} = (...args) => ${value}(...args);`
    : `const ${local} = ${value};`;
}

/** Not a class, which is called with `new` or extended. */
function isPlainFunction(name: string, module: string): boolean {
  const found: unknown = Reflect.get(process.getBuiltinModule(module) ?? {}, name);
  return typeof found === 'function' && /^[a-z]/.test(name);
}
