import type { Block, Cell, Document, Inline, Question, Table } from '../../src/document/document.ts';

/** A text, texts in any order, or one way or the other. */
export type Expected =
  | string
  | { readonly anyOrder: readonly string[] }
  | { readonly either: readonly (readonly Expected[])[] };

/** All that a document says on paper, in its order. */
export function textsOf({ title, facts, blocks, footer }: Document): Expected[] {
  return [
    title,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...all(blocks),
    ...footer.slice(0, -1),
  ];
}

/** "3. How strong is it?" for each question, wherever it stands. */
export function numberedAsks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'question':
        return [`${block.number}. ${block.ask}`];
      case 'grid':
        return numberedAsks(block.boxes);
      case 'matrix':
        return block.rows.map(({ number, ask }) => `${number}. ${ask}`);
      case 'log':
        return numberedAsks(block.columns.map(({ question }) => question));
      default:
        return [];
    }
  });
}

function all(blocks: readonly Block[]): Expected[] {
  return blocks.flatMap(textsIn);
}

function textsIn(block: Block): readonly Expected[] {
  switch (block.kind) {
    case 'heading':
    case 'answer':
    case 'remark':
      return [block.text];
    case 'paragraph':
      return [inlineText(block.inlines)];
    case 'items':
      return block.items.flatMap(all);
    case 'aside':
      return [...some(block.title), ...all(block.blocks)];
    case 'question':
      return questionTexts(block);
    case 'list':
      return block.items;
    case 'gap':
      return [block.after];
    case 'scale':
      return [...some(block.minLabel), ...some(block.maxLabel)];
    case 'choices':
      return [...block.options.flatMap(optionTexts), ...(block.other ? ['Other:'] : [])];
    case 'table':
      return [{ either: [tableTexts(block), cardTexts(block)].map((anyOrder) => [{ anyOrder }]) }];
    case 'grid':
      return [{ either: [block.boxes.flatMap(questionTexts)] }];
    case 'matrix': {
      const labels = block.options.map(({ label }) => label);
      const asks = block.rows.map(({ ask, chosen }) => [ask, ...some(chosen)]);
      return [{ either: [[...labels, ...asks.flat()], asks.flatMap((ask) => [...ask, ...labels])] }];
    }
    case 'log': {
      const heads = block.columns.map(({ label }) => label);
      const keys = block.columns.flatMap(({ question }) => [
        question.ask,
        ...some(question.condition),
        ...some(question.hint),
        ...question.blocks.flatMap((one) =>
          one.kind === 'choices'
            ? one.options.map(({ label, hint }) => `${label}${hint === undefined ? '' : `(${hint})`}`)
            : [],
        ),
      ]);
      return [{ either: [[...heads, ...keys], all(block.once)] }];
    }
    case 'contents':
      return block.titles;
    case 'lines':
    case 'new-page':
      return [];
    default:
      return block satisfies never;
  }
}

function questionTexts({ ask, condition, hint, blocks }: Question): Expected[] {
  return [ask, ...some(condition), ...some(hint), ...all(blocks)];
}

function optionTexts({ label, hint }: { readonly label: string; readonly hint?: string }): string[] {
  return [label, ...some(hint)];
}

function tableTexts({ columns, rows }: Table): string[] {
  return [...columns.map(({ label }) => label), ...rows.flatMap((row) => row.flatMap(cellTexts))];
}

/** Rows that are headed by their names, for which no more is said. */
function cardTexts(table: Table): string[] {
  return table.named ? tableTexts({ ...table, columns: table.columns.slice(1) }) : tableTexts(table);
}

function cellTexts(cell: Cell): string[] {
  switch (cell.kind) {
    case 'text':
      return [cell.text];
    case 'options':
      return [...cell.options.flatMap(optionTexts), ...(cell.other ? ['Other:'] : [])];
    case 'gap':
      return [cell.after];
    default:
      return cell satisfies never;
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
        case 'added':
        case 'removed':
          return inline.text;
        case 'break':
          return ' ';
        case 'link':
        case 'strong':
        case 'emphasis':
          return inlineText(inline.children);
        default:
          return inline satisfies never;
      }
    })
    .join('');
}

function some(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** The expected texts that are not where they ought to be: each is looked for behind the one before it. */
export function missingFrom(printed: string, expected: readonly Expected[]): string[] {
  return search(bare(printed), expected, 0).missing;
}

interface Found {
  readonly at: number;
  readonly missing: string[];
}

function search(printed: string, expected: readonly Expected[], from: number): Found {
  let at = from;
  const missing: string[] = [];
  for (const one of expected) {
    const found = find(printed, one, at);
    at = found.at;
    missing.push(...found.missing);
  }
  return { at, missing };
}

function find(printed: string, expected: Expected, from: number): Found {
  if (typeof expected === 'string') {
    const text = bare(expected);
    const at = printed.indexOf(text, from);
    return at === -1 ? { at: from, missing: [expected] } : { at: at + text.length, missing: [] };
  }
  if ('either' in expected) {
    const ways = expected.either.map((way) => search(printed, way, from));
    return ways.find(({ missing }) => missing.length === 0) ?? ways[0] ?? { at: from, missing: [] };
  }
  const found = expected.anyOrder.map((text) => find(printed, text, from));
  return {
    at: Math.max(from, ...found.map(({ at }) => at)),
    missing: found.flatMap(({ missing }) => missing),
  };
}

/** Where lines are broken says nothing about what they say. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
