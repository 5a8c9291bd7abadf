import { definitionOf } from '../src/journal/definition-of.ts';
import type { Definition } from '../src/journal/journal.ts';
import { parseWorksheet } from '../src/worksheets/parse-worksheet.ts';

const questions = `
      - { id: event, type: text, ask: What happened?, lines: 3 }
      - { id: thought, type: text, ask: What did I tell myself?, lines: 3 }
      - { id: strength, type: scale, ask: How strong was it?, min-label: hardly there, max-label: as strong as it gets }
      - { id: feelings, type: list, ask: What did I feel? }
      - id: place
        type: choice
        ask: Where was I?
        options: [{ value: home, label: At home }, { value: work, label: At work }, { value: outside, label: Outside }]
      - { id: what-helped, type: text, ask: What helped?, lines: 3 }`;

const titles = {
  'evening-review': 'Evening review',
  'thought-record': 'Thought record',
  'urge-log': 'Urge log',
};

/** What the generated entries answer: worksheets like any other, of six questions each. */
export const definitions: readonly Definition[] = Object.entries(titles).map(([id, title]) =>
  read(
    `id: ${id}\nversion: 1\ntitle: ${title}\nsummary: For the bench.\nsections:\n  - questions:${questions}\n`,
  ),
);

function read(yaml: string): Definition {
  return definitionOf(parseWorksheet(new TextEncoder().encode(yaml), 'bench.yaml').worksheet);
}

/** A worksheet of twelve questions, as YAML, and answers to all of them. */
export const longSheet = {
  yaml: [
    'id: long-sheet\nversion: 1\ntitle: A long sheet\nsummary: For the bench.\nsections:\n  - questions:',
    ...twelve((number) => `      - { id: q${number}, type: text, ask: "Question ${number}?" }`),
    '',
  ].join('\n'),
  answers: Object.fromEntries(
    twelve((number) => [`q${number}`, `a walk in the garden, and rain at last ${number}`]),
  ),
};

function twelve<T>(item: (number: number) => T): T[] {
  return Array.from({ length: 12 }, (_, index) => item(index + 1));
}
