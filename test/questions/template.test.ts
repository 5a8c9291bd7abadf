import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expand, placeholdersIn } from '../../src/questions/template.ts';
import { aQuestion, scopeWith } from '../support/question-scope.ts';

describe('placeholders', () => {
  test.each([
    ['{{event}}', [{ name: 'event', otherwise: undefined }]],
    ['{{ event }}', [{ name: 'event', otherwise: undefined }]],
    ['{{event|what happened}}', [{ name: 'event', otherwise: 'what happened' }]],
    ['{{event|}}', [{ name: 'event', otherwise: '' }]],
    [
      '{{a}} and {{b.c}}',
      [
        { name: 'a', otherwise: undefined },
        { name: 'b.c', otherwise: undefined },
      ],
    ],
    ['{event} {{', []],
    ['{{{event}}}', [{ name: 'event', otherwise: undefined }]],
  ])('in %j are found', (template, found) => {
    expect(placeholdersIn(template)).toEqual(found);
  });

  test('a text without braces stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replaceAll('{', '(');
        expect(expand(plain, () => 'no')).toBe(plain);
      }),
    );
  });

  test('what is put in is never read again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom('{{event}}', '$&', '$1', "$'", '{{b|x}}', '\\', '**a**'), (words) => {
        expect(expand('a {{event}} b', () => words)).toBe(`a ${words} b`);
      }),
    );
  });
});

describe('in a sheet', () => {
  const event = aQuestion({ id: 'event', type: 'text', ask: 'What happened?' });
  const kind = aQuestion({ id: 'kind', type: 'choice', ask: 'Which?', options: ['An urge'], other: true });
  const list = aQuestion({ id: 'good', type: 'list', ask: 'What?' });
  const table = aQuestion({
    id: 'urges',
    type: 'table',
    ask: 'Which?',
    columns: [
      { id: 'what', type: 'text', label: 'What' },
      { id: 'how', type: 'choice', label: 'How', options: ['Hard'] },
    ],
  });
  const answers = {
    event: ' {{kind}} *as* typed ',
    kind: 'an-urge',
    good: ['a', 'b'],
    urges: [{ what: 'x', how: 'hard' }, { what: 'y' }],
  };
  const questions = [event, kind, list, table];

  test.each([
    ['{{event}}', ' {{kind}} *as* typed '],
    ['{{kind}}', 'An urge'],
    ['{{good}}', 'a, b'],
    ['{{urges.what}}', 'x, y'],
    ['{{urges.how}}', 'Hard'],
    ['{{missing|something else}}', 'something else'],
    ['{{missing}}', '…'],
    ['{{__proto__|none}}', 'none'],
    ['{{constructor|none}}', 'none'],
    ['{{urges.constructor|none}}', 'none'],
    ['{{behaviour}}', 'this behaviour'],
    ['{{row|no row}}', 'no row'],
  ])('%s is "%s"', (template, words) => {
    expect(scopeWith(questions, answers).expand(template)).toBe(words);
  });

  test.each([
    ['{{event}}', '__________'],
    ['{{event|what happened}}', '__________'],
    ['{{goal}}', 'my goal'],
  ])('on paper %s is "%s"', (template, words) => {
    expect(scopeWith(questions, 'on paper').expand(template)).toBe(words);
  });

  test('a default waits until there is something to put in', () => {
    expect(scopeWith(questions, {}).fill('About {{event}}')).toBeUndefined();
    expect(scopeWith(questions, { event: 'x' }).fill('About {{event}}')).toBe('About x');
    expect(scopeWith(questions, {}).fill('About {{event|it}}')).toBe('About it');
  });
});
