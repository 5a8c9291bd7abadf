import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, scopeWith } from '../support/question-scope.ts';
import { urgesTable, values } from './table-support.ts';

type Raw = Readonly<Record<string, unknown>>;

const event = aQuestion({ id: 'event', type: 'text', ask: 'What happened?' });
const mood = aQuestion({ id: 'mood', type: 'scale', ask: 'Mood?' });
const kind = aQuestion({
  id: 'kind',
  type: 'choice',
  ask: 'Kind?',
  options: ['Calm', 'Very busy'],
  other: true,
});
const signs = aQuestion({ id: 'signs', type: 'choices', ask: 'Signs?', options: ['Tense', 'Very hot'] });
const day = aQuestion({ id: 'day', type: 'date', ask: 'Day?' });
const urges = urgesTable();
const earlier = [event, mood, kind, signs, day, values, urges];

const answers: Readonly<Record<string, Json>> = {
  event: 'A missed call',
  mood: 7,
  kind: 'very-busy',
  signs: ['tense', 'very-hot'],
  day: '2026-11-20',
  values: ['family', 'work'],
  urges: [{ trigger: 'the shop', strength: 7 }, { trigger: 'a call' }],
};

function standing(
  definition: Raw,
  given: Readonly<Record<string, Json>> | 'on paper' = answers,
): Json | undefined {
  const question = aQuestion({ id: 'later', ask: 'Later?', ...definition });
  return types.initial(question, scopeWith([...earlier, question], given));
}

describe('a default from an earlier answer', () => {
  test.each<[Raw, Json]>([
    [{ type: 'text', default: { from: 'event' } }, 'A missed call'],
    [{ type: 'text', default: { from: 'kind' } }, 'Very busy'],
    [{ type: 'text', default: { from: 'values' } }, 'family, work'],
    [{ type: 'text', default: { from: 'urges.trigger' } }, 'the shop, a call'],
    [{ type: 'text', default: { from: ['event', 'values'] } }, 'A missed call, family, work'],
    [{ type: 'list', default: { from: 'values' } }, ['family', 'work']],
    [{ type: 'list', default: { from: 'signs' } }, ['Tense', 'Very hot']],
    [{ type: 'list', default: { from: 'event' } }, ['A missed call']],
    [{ type: 'list', default: { from: 'urges.trigger' } }, ['the shop', 'a call']],
    [{ type: 'scale', default: { from: 'mood' } }, 7],
    [{ type: 'number', default: { from: 'mood' } }, 7],
    [{ type: 'date', default: { from: 'day' } }, '2026-11-20'],
    [{ type: 'choice', options: ['Calm', 'Very busy'], default: { from: 'kind' } }, 'very-busy'],
    [{ type: 'choices', options: ['Tense', 'Very hot'], default: { from: 'signs' } }, ['tense', 'very-hot']],
    [{ type: 'choice', from: 'values', default: { from: 'values' } }, 'family'],
    [{ type: 'ranking', from: 'values', default: { from: 'values' } }, ['family', 'work']],
  ])('%j is %j', (definition, value) => {
    expect(standing(definition)).toEqual(value);
  });

  test.each<[Raw]>([
    [{ type: 'scale', max: 5, default: { from: 'mood' } }],
    [{ type: 'number', default: { from: 'event' } }],
    [{ type: 'choice', options: ['Calm'], default: { from: 'kind' } }],
    [{ type: 'list', max: 1, default: { from: 'values' } }],
    [{ type: 'date', default: { from: 'event' } }],
  ])('is not there where it would be no answer: %j', (definition) => {
    expect(standing(definition)).toBeUndefined();
  });

  test.each<[string, Readonly<Record<string, Json>> | 'on paper']>([
    ['is skipped', { event: null, values: null, mood: null }],
    ['was not asked', {}],
    ['stands on paper', 'on paper'],
  ])('is not there where that %s', (_, given) => {
    for (const [type, from] of [
      ['text', 'event'],
      ['list', 'values'],
      ['scale', 'mood'],
    ])
      expect(standing({ type, default: { from } }, given)).toBeUndefined();
  });

  test('in a column is there in every row', () => {
    const table = urgesTable({
      id: 'later',
      columns: [{ id: 'kind', type: 'text', label: 'Kind', default: { from: 'kind' } }],
    });
    const scope = scopeWith([...earlier, table], answers).inRow({}, table);
    const [column] = types.columns(table);
    expect(column && types.initial(column, scope)).toBe('Very busy');
  });
});
