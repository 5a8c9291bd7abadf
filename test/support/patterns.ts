import { createContext, Script } from 'node:vm';
import { parseAst } from 'vitest/node';

/** The patterns that stand in a source file. */
export function patternsIn(source: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node)
      found.push(madeOf(node.regex as { pattern: string; flags: string })); // a literal has both
    else Object.values(node).forEach(visit);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

function madeOf({ pattern, flags }: { readonly pattern: string; readonly flags: string }): RegExp {
  return new RegExp(pattern, flags);
}

/** Long enough that a pattern that looks at each sign of a row anew takes many seconds, and any other a millisecond. */
const length = 200_000;

/** Whether a pattern is ever done with long rows of whatever it may look for. */
export function hasEnd(pattern: RegExp): boolean {
  const context = createContext({ pattern, text: '' });
  return rowsFor(pattern).every((text) => {
    context.text = text;
    try {
      looking.runInContext(context, { timeout: 2000 });
      return true;
    } catch {
      return false;
    }
  });
}

const looking = new Script("text.replace(pattern, '')");

const signs = [
  ...' \t\n\u00a0-*_.,;:\'"`|/\\()[]{}<>=~#&%!?@$^+0aA',
  'é',
  '漢',
  'α',
  'ж',
  '\u0301',
  '👩',
  '\ufeff',
  'a ',
  '1.',
];

/** Rows of signs and of the pattern's own words, which end in something that it does not look for. */
function rowsFor({ source }: RegExp): string[] {
  const words = source.match(/[\w <>'"=-]{2,}/g) ?? [];
  const start = source.startsWith('^-') ? '-' : '';
  return [...signs, ...words].map((sign) => `${start}${sign.repeat(length / sign.length)}\0 \0`);
}
