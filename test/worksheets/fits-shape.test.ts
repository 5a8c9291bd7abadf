import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { fitsShape } from '../../src/worksheets/fits-shape.ts';
import { aQuestion, scopeWith } from '../support/question-scope.ts';

const strange: readonly Json[] = [
  ...[
    '',
    ' ',
    '\u2028',
    '\n',
    'x',
    '0',
    0,
    -1,
    0.5,
    1e300,
    true,
    false,
    {},
    { other: 'x' },
    { row: 'a' },
    { length: 1 },
  ],
  ...[
    [],
    [[]],
    [''],
    ['x', 'x'],
    [0],
    [null],
    [true],
    [{}],
    [{ other: '' }],
    [{ other: 'x' }],
    [{ row: '' }],
    [{ x: [] }],
  ],
];

const questions = types.all.flatMap(({ examples }) =>
  examples.map(({ definition }) => aQuestion(definition)),
);

describe.each(questions.map((question) => [question.type, question.id, question] as const))(
  'what is let in as an answer to %s %s',
  (_, __, question) => {
    const scope = scopeWith([]);
    const letIn = [null, ...strange].filter((value) => fitsShape(question, value, scope));

    test('can be said, shown, searched, counted and compared', () => {
      for (const value of letIn)
        expect(() => [
          types.say(question, value, scope),
          types.filled(question, value, scope),
          types.texts(question, value, scope),
          types.items(question, value, scope),
          types.number(question, value),
          types.moment(question, value),
          types.matches(question, value, 'x'),
        ]).not.toThrow();
    });

    test('is a skipped one', () => expect(letIn).toContain(null));
  },
);
