import fc from 'fast-check';
import { renderTexts } from '../../src/render/text/render-text.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import { parsePack } from '../../src/worksheets/packs/parse-pack.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { readYaml } from '../../src/worksheets/read-yaml.ts';
import { fileOf, surroundings } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { mutatedLines } from '../inputs/mutated-lines.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { type Target, textOf } from '../target.ts';

const tokens = [
  ...[
    '- ',
    ': ',
    '? ',
    '| ',
    '>-\n',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '{{',
    '}}',
    '&a ',
    '*a',
    '<<: *a\n',
    '!!js/function ',
  ],
  ...[
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '# ',
    ' #',
    ',',
    '\t',
    '\r\n',
    '\r',
    '\n\n',
    '  ',
    '    ',
    '"\\ud800"',
    '\\',
  ],
  ...nastyWords,
  ...brokenBytes,
];

/** A sheet with something of everything the format knows, short enough to be read some thousands of times a second. */
const everything = `id: evening
version: 2
title: Evening
summary: Two minutes.
minutes: 2
sections:
  - title: First
    shared: { min: 0, max: 10 }
    questions:
      - { id: mood, type: scale, ask: How are you?, min-label: low, max-label: high }
      - { id: kind, type: choice, ask: What is it?, options: [An urge, { value: upset, label: An upset }], other: true }
      - { id: urge, type: yes-no, ask: "Was there one?", when: { question: mood, at-least: 3 } }
  - questions:
      - id: rows
        type: table
        ask: What speaks for {{kind|it}}?
        rows: { max: 3 }
        columns:
          - { id: what, type: text, label: What }
          - { id: much, type: number, label: How much, min: 0, max: 9 }
      - { id: best, type: ranking, ask: Which?, from: rows.what, top: 2 }
      - { id: sum, type: computed, ask: In all, value: { sum: [rows.much] } }
      - { id: after, type: scale, ask: And now?, before: mood }
`;

export const yaml: Target = {
  prepare: () => ({
    inputs: fc.oneof(
      mutated(['a: 1\nb: [x, "y", {c: d}]\nc: |\n  text\n', everything], tokens, { edits: 8 }),
      mutatedLines(['a: &a 1\nb: *a\nc:\n  - d\n  - { e: f }\n', everything]),
    ),
    attempt: (input) => readYaml(textOf(input)).problems.length === 0,
  }),
};

export const worksheet: Target = {
  prepare() {
    const seeds = [
      everything,
      everything,
      fileOf('worksheets/journal/note.yaml'),
      fileOf('worksheets/urges/lapse-card.yaml'),
    ];
    const words = [
      'mood',
      'rows',
      'rows.what',
      'scale',
      'table',
      'computed',
      'evening',
      'urge',
      'print: { as: log }',
    ];
    return {
      inputs: fc.oneof(
        { weight: 3, arbitrary: mutatedLines(seeds, words) },
        { weight: 1, arbitrary: mutated(seeds, tokens) },
      ),
      attempt(input) {
        const { worksheet: sheet } = parseWorksheet(input, 'a.yaml', new Set(['abc']));
        return renderTexts([layOutBlank(sheet, surroundings, { guidance: true })]) !== '';
      },
    };
  },
};

export const pack: Target = {
  prepare() {
    const seeds = ['newcomer', 'facilitator'].map((name) => fileOf(`packs/${name}.yaml`));
    return {
      inputs: fc.oneof(mutatedLines(seeds), mutated(seeds, tokens)),
      attempt: (input) => parsePack(input, 'a.yaml').value.id !== '',
    };
  },
};
