import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { isSkipped } from '../../src/questions/combine.ts';
import type { Json } from '../../src/questions/json.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { schemaKit } from '../../src/questions/schema-kit.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { bodyOf } from '../support/html-reader.ts';
import { aQuestion, complaints, converseAbout, scopeWith } from '../support/question-scope.ts';
import {
  accept,
  back,
  backWith,
  jump,
  jumpWith,
  leaveWith,
  type ScriptStep,
  skip,
} from '../support/scripted-prompter.ts';

const examples = types.all.flatMap(({ type, examples }) =>
  examples.map((example) => ({ type, id: String(example.definition.id), ...example })),
);
const right = examples.flatMap(({ definition, answers }) =>
  answers.map((answer) => ({ question: aQuestion(definition), answer })),
);
const wrong = examples.flatMap(({ definition, wrong }) =>
  wrong.filter((value) => !isSkipped(value)).map((value) => ({ question: aQuestion(definition), value })),
);
const named = <T extends { question: QuestionBase }>(rows: readonly T[], what: (row: T) => unknown) =>
  rows.map((row) => [`${row.question.type} ${row.question.id}`, short(what(row)), row] as const);
const short = (value: unknown) => JSON.stringify(value).slice(0, 60);

describe('definitions', () => {
  test.each(types.all.map((type) => [type.type, type] as const))('%s has examples', (_, { examples }) => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('$type $id is read, and has no faults', ({ definition }) => {
    expect(types.faults(aQuestion(definition))).toEqual([]);
  });

  test.each(examples)('$type $id is stored in a form that reads as the same again', ({ definition }) => {
    const question = aQuestion(definition);
    expect(aQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
  });

  test.each(examples)('$type $id names the nearest key for one it does not know', ({ definition }) => {
    const read = types.schema(schemaKit).safeParse({ ...definition, privat: true });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      'is not a known key here; did you mean "private"?',
    ]);
  });
});

describe('answers', () => {
  test.each(named(right, ({ answer }) => answer))('%s takes %s, as it is', (_, _answer, row) => {
    const { question, answer } = row;
    expect(types.check(question, answer, scopeWith([question]))).toEqual({ answer });
  });

  test.each(named(right, ({ answer }) => answer))('%s takes %s again from JSON', (_, _answer, row) => {
    const { question, answer } = row;
    const stored: unknown = JSON.parse(JSON.stringify(answer));
    expect(types.check(question, stored, scopeWith([question]))).toEqual({ answer });
  });

  test.each(named(wrong, ({ value }) => value))(
    '%s refuses %s in a sentence that follows its name',
    (_, _value, row) => {
      const said = complaints(row.question, types.check(row.question, row.value, scopeWith([row.question])));
      expect(said).not.toEqual([]);
      for (const sentence of said)
        expect(sentence).toMatch(
          /^[\w.-]+ (must|has|is|are|takes|needs|names|can|cannot|holds|does|could)\b[^!]*[^.!\s]$/su,
        );
    },
  );
});

/** Types whose answers a person writes down as they read; a comma in an item or a line makes lists ambiguous. */
const readsBack: Readonly<Record<string, (answer: Json) => boolean>> = {
  choices: () => true,
  list: (answer) => Array.isArray(answer) && answer.length === 1,
  ranking: (answer) => Array.isArray(answer) && answer.length === 1,
};

describe('typed text', () => {
  const typed = right.filter(
    ({ question, answer }) =>
      types.all.find(({ type }) => type === question.type)?.parse !== undefined &&
      (readsBack[question.type]?.(answer) ?? true),
  );

  test.each(named(typed, ({ answer }) => answer))('%s reads %s from what it says', (_, _answer, row) => {
    const { question, answer } = row;
    const type = types.all.find((one) => one.type === question.type);
    const scope = scopeWith([question]);
    const read = type?.parse?.(question, types.say(question, answer, scope), scope);
    expect(sayable(read)).toEqual(sayable({ answer }));
  });

  /** Seconds that are nought are not said. */
  function sayable(read: unknown): unknown {
    return JSON.parse(JSON.stringify(read).replace(/(T\d\d:\d\d):00(?=[Z+-])/, '$1'));
  }

  test('every type but table, note and computed reads text', () => {
    const unread = types.all.filter(({ parse }) => parse === undefined).map(({ type }) => type);
    expect(unread).toEqual(['table', 'note', 'computed']);
  });
});

const golden = (name: string) => `../fixtures/golden/questions/${name}`;

/** How a computed value looks depends on the sheet, not on the type. */
const seen = types.all.filter(({ type }) => type !== 'computed');

describe.each(seen.map(({ type, examples }) => [type, examples] as const))('%s', (type, all) => {
  const blocks = all.flatMap(({ definition, answers }) => {
    const question = aQuestion(definition);
    return [...asked(question), ...answers.flatMap((answer) => asked(question, answer))];
  });

  test('as text', async () => {
    await expect(renderText(documentOf(type, blocks), { width: 80 })).toMatchFileSnapshot(
      golden(`${type}.txt`),
    );
  });

  test('as Markdown', async () => {
    await expect(renderMarkdown([documentOf(type, blocks)])).toMatchFileSnapshot(golden(`${type}.md`));
  });

  test('as HTML', async () => {
    const html = bodyOf(renderHtml([documentOf(type, blocks)]));
    await expect(html).toMatchFileSnapshot(golden(`${type}.html`));
  });
});

function asked(question: QuestionBase, answer?: Json): readonly Block[] {
  const scope = scopeWith([question], answer === undefined ? 'on paper' : { [question.id]: answer });
  const blocks = answer === undefined ? types.blank(question, scope) : types.filled(question, answer, scope);
  return types.stores(question) ? [{ kind: 'question', ask: question.ask, blocks }] : blocks;
}

function documentOf(title: string, blocks: readonly Block[]): Document {
  return { title, language: 'en', facts: [], blocks, footer: [] };
}

/** How a writer gives an answer at the one prompt a question of this type opens. */
function asGiven(question: QuestionBase, answer: Json): ScriptStep {
  const asText = ['text', 'number', 'date', 'time', 'duration'].includes(question.type);
  const reply = asText ? types.say(question, answer, scopeWith([question])) : answer;
  return [question.ask, reply as ScriptStep[1]]; // the other types' stored form is what their prompts take
}

const single = examples
  .filter(({ type }) => !['table', 'note', 'computed'].includes(type))
  .map(({ definition }) => aQuestion(definition));
const askedAlone = right.filter(({ question }) => question.type !== 'table');

describe('asking', () => {
  test.each(named(askedAlone, ({ answer }) => answer))('%s comes to %s', async (_, _answer, row) => {
    const { question, answer } = row;
    const { reply } = await converseAbout(question, { script: [asGiven(question, answer)] });
    expect(reply).toEqual({ kind: 'answer', answer });
  });

  const standing = right.filter(({ question }) => question.type !== 'table');

  test.each(named(standing, ({ answer }) => answer))(
    '%s with %s standing there is the same after enter',
    async (_, _answer, row) => {
      const { question, answer } = row;
      const { reply } = await converseAbout(question, { script: [[question.ask, accept]], current: answer });
      expect(reply).toEqual({ kind: 'answer', answer });
      expect(types.check(question, answer, scopeWith([question]))).toEqual({ answer });
    },
  );

  describe.each(single.map((question) => [`${question.type} ${question.id}`, question] as const))(
    '%s',
    (_, question) => {
      test.each([
        ['skip', skip, { kind: 'skip' }],
        ['back', back, { kind: 'back' }],
        ['back with half a text', backWith('ha'), { kind: 'back', unfinished: 'ha' }],
        ['jump', jump, { kind: 'jump' }],
        ['jump with half a text', jumpWith('ha'), { kind: 'jump', unfinished: 'ha' }],
        ['leaving', leaveWith('ha'), { kind: 'left', unfinished: 'ha' }],
      ])('passes on %s', async (_, act, expected) => {
        const { reply } = await converseAbout(question, { script: [[question.ask, act]] });
        expect(reply).toEqual(expected);
      });

      test('puts back what stood there half-typed', async () => {
        const { prompts } = await converseAbout(question, {
          script: [[question.ask, skip]],
          unfinished: 'ha',
        });
        expect(prompts[0]?.unfinished).toBe('ha');
      });
    },
  );

  test.each(['note', 'computed'])('a %s asks nothing', async (type) => {
    const definition = examples.find((one) => one.type === type)?.definition ?? {};
    const { reply, prompts } = await converseAbout(aQuestion(definition), { script: [] });
    expect(reply).toEqual({ kind: 'skip' });
    expect(prompts).toEqual([]);
  });
});

describe('skipped answers', () => {
  test.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['null', null],
    ['an empty text', ''],
    ['white space of every kind', ' \t\n\u00a0\u3000\u2028\ufeff'],
    ['an empty list', []],
    ['a table with no rows that hold anything', [{}, {}]],
    ['a table of empty cells', [{ a: '', b: null, c: [], d: ' \n' }]],
    ['a table of named rows without cells', [{ row: 'Monday' }, { row: 'Tuesday', a: null }]],
  ])('%s is one', (_, value) => {
    expect(isSkipped(value)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['a text with white space around it', ' a '],
    ['0', 0],
    ['false', false],
    ['a list with something in it', ['a']],
    ['a list of free answers', [{ other: 'x' }]],
    ['a free answer', { other: 'x' }],
    ['a table with one filled cell', [{}, { a: '', b: 0 }]],
    ['a text that says null', 'null'],
    ['a zero-width joiner, which is not white space', '\u200d'],
  ])('%s is none', (_, value) => {
    expect(isSkipped(value)).toBe(false);
  });

  test('is said, shown and searched as nothing', () => {
    for (const question of single) {
      const scope = scopeWith([question]);
      expect(types.say(question, null, scope)).toBe('');
      expect(types.filled(question, null, scope)).toEqual([]);
      expect(types.texts(question, undefined, scope)).toEqual([]);
      expect(types.number(question, null)).toBeUndefined();
    }
  });
});
