import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';

const questionnaire = `
id: three-items
version: 2
title: Three items
summary: For a score.
sections:
  - shared: { type: choice, options: [{ value: never, label: never, score: 0 }, { value: often, label: often, score: 3 }] }
    questions:
      - { id: q1, ask: One? }
      - { id: q2, ask: Two? }
      - { id: q3, ask: Three? }
  - questions:
      - id: score
        type: computed
        ask: Score
        value:
          score:
            sum: [q1, q2, q3]
            missing: { at-most: 1, fill: mean }
            bands: [{ from: 0, to: 4, label: few }, { from: 5, to: 9, label: many }]
`;

test.each([
  [
    { q1: 'often', q2: 'never', q3: 'often' },
    { total: 6, label: 'many', answered: 3, missing: 0 },
  ],
  [
    { q1: 'never', q2: 'never' },
    { total: 0, label: 'few', answered: 2, missing: 1 },
  ],
  [{ q1: 'often' }, { total: null, label: null, answered: 1, missing: 2 }],
])('the score of %j is %j', async (answers, score) => {
  const home = temporaryHome();
  writeFileSync(join(home, 'three-items.yaml'), questionnaire);
  const args = ['fill', './three-items.yaml', '--answers', '-', '--json'];
  const { stdout } = await run(args, { home, stdin: JSON.stringify(answers) });
  expect(JSON.parse(stdout)).toMatchObject({ version: 2, computed: { score } });
});
