import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { complaintsAbout } from './checking.ts';

const pause = { id: 'pause', type: 'note', text: 'Take your time with {{aim}}.' };
const aim = aQuestion({ id: 'aim', type: 'text', ask: 'Aim?' });

test('is shown with the words of earlier answers, and asks nothing', async () => {
  const note = aQuestion(pause);
  const scope = scopeWith([aim, note], { aim: '**rest**' });
  const { reply, shown } = await converseAbout(note, { scope, script: [] });
  expect(reply).toEqual({ kind: 'skip' });
  expect(shown).toEqual([[{ kind: 'aside', blocks: [paragraphOf('Take your time with **rest**.')] }]]);
});

test('stands on paper and in what is filled in', () => {
  const note = aQuestion({ ...pause, text: 'Breathe.' });
  const expected = [{ kind: 'aside', blocks: [paragraphOf('Breathe.')] }];
  expect(types.blank(note, scopeWith([note], 'on paper'))).toEqual(expected);
  expect(types.filled(note, undefined, scopeWith([note]))).toEqual(expected);
});

test.each(['text', 3, { other: 'x' }])('takes no answer such as %j', (value) => {
  expect(complaintsAbout(pause, value)).toEqual(['pause is there to be read and takes no answer']);
});

describe('a notice', () => {
  test.each(['crisis', 'withdrawal', 'overdose', 'violence'])(
    '%s has a title and words of its own',
    (notice) => {
      const note = aQuestion({ ...pause, text: 'Ours.', notice });
      const [block] = types.blank(note, scopeWith([note], 'on paper'));
      expect(block).toMatchObject({ kind: 'aside', title: expect.stringMatching(/^[A-Z].*[^.]$/) });
      expect(block?.kind === 'aside' && block.blocks.length).toBeGreaterThan(1);
      expect(block?.kind === 'aside' && block.blocks[0]).toEqual(paragraphOf('Ours.'));
    },
  );
});

test.each([
  [{ id: 'pause', type: 'note' }, [expect.stringMatching(/^text: /)]],
  [{ ...pause, notice: 'crises' }, [expect.stringMatching(/did you mean "crisis"\?$/)]],
  [{ ...pause, lines: 3 }, [expect.stringMatching(/^: is not a known key here/)]],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});

function paragraphOf(text: string) {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
