import fc from 'fast-check';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { formArrivals } from '../../src/app/form-arrivals.ts';
import { definitionOf } from '../../src/journal/definition-of.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { wordIn } from '../../src/questions/schema.ts';
import type { FieldValue } from '../../src/questions/written.ts';
import { answersFromFields } from '../../src/worksheets/answers-from-fields.ts';
import { begin, scopeOf } from '../../src/worksheets/progress.ts';
import { questionsOf } from '../../src/worksheets/worksheet.ts';
import { fieldsOf } from '../../test/support/form-writer.ts';
import { contextOver, fileOf, library, surroundings } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { mutatedJson } from '../inputs/mutated-json.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { type Target, textOf } from '../target.ts';

const sheets = ['abc', 'cost-benefit', 'balance-wheel', 'seven-day-plan'] as const;

function examples(): { readonly sheet: string; readonly answers: Record<string, unknown> }[] {
  return sheets.map((sheet) => ({ sheet, answers: JSON.parse(fileOf(`resources/examples/${sheet}.json`)) }));
}

export const answers: Target = {
  prepare() {
    const context = contextOver(undefined);
    const seeds = examples().map((example) => example.answers);
    const texts = seeds.map((seed) => JSON.stringify(seed));
    return {
      inputs: fc.oneof(
        { weight: 3, arbitrary: mutatedJson(seeds) },
        { weight: 1, arbitrary: mutated(texts, [...nastyWords, ...brokenBytes, '\\u0000', '\\ud800', '":']) },
      ),
      async attempt(input) {
        const json = textOf(input);
        const known = Object.keys(seeds[0] ?? {}).some((key) => json.includes(`"${key}"`));
        const sheet = sheets.find((_, index) =>
          Object.keys(seeds[index] ?? {}).some((key) => json.includes(`"${key}"`)),
        );
        const options = { source: 'a', draft: known && json.length % 2 === 0, at: undefined, tags: [] };
        return (
          (await fillFromAnswers({ ...options, worksheet: sheet ?? 'abc', json }, context)) !== undefined
        );
      },
    };
  },
};

/** What stands in the fields of a form, by their names. */
export const fields: Target = {
  async prepare() {
    const forms = await Promise.all(
      examples().map(async ({ sheet, answers: said }) => {
        const worksheet = await library.find(sheet);
        return { sheet, ...Object.fromEntries(fieldsOf(worksheet, said as never, surroundings)) }; // examples fit
      }),
    );
    const shelf = new Map(
      await Promise.all(sheets.map(async (id) => [id as string, await library.find(id)] as const)),
    );
    return {
      inputs: mutatedJson(forms),
      attempt(input) {
        const { sheet, ...said } = asMap(input);
        const worksheet = shelf.get(wordIn(sheet)) ?? shelf.get('abc');
        if (worksheet === undefined) return false;
        const written = Object.entries(said).flatMap(fieldIn);
        const read = answersFromFields(worksheet, new Map(written), surroundings);
        if ('problems' in read) return false;
        const place = { sheet: { worksheet, definition: definitionOf(worksheet) }, surroundings };
        const { arrivals } = formArrivals(read, place);
        for (const arrival of arrivals) arrival.whole().texts(arrival.whole().answers);
        return arrivals.length > 0;
      },
    };
  },
};

function fieldIn([name, value]: readonly [string, unknown]): (readonly [string, FieldValue])[] {
  if (typeof value === 'string') return [[name, value]];
  return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : [];
}

function asMap(input: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(textOf(input)));
  } catch {
    return {};
  }
}

/** One answer as it is typed, to questions of every type. */
export const typed: Target = {
  async prepare() {
    const all = await Promise.all((await library.all()).map(({ worksheet }) => worksheet));
    const byType = new Map(
      all.flatMap((worksheet) => {
        const scope = scopeOf(begin(worksheet, surroundings));
        return questionsOf(worksheet).map((question) => [question.type, { question, scope }] as const);
      }),
    );
    const parsing = [...byType.values()].flatMap(({ question, scope }) => {
      const parse = types.all.find(({ type }) => type === question.type)?.parse;
      return parse === undefined ? [] : [(text: string) => parse(question, text, scope)];
    });
    const seeds = [
      'yes',
      '7',
      '3,5',
      '1 h 20 min',
      '90',
      '21:30',
      '9pm',
      'yesterday 9pm',
      '2026-11-24',
      'An urge',
      '1:30',
      '2h',
    ];
    return {
      inputs: mutated(seeds, [...seeds, ...nastyWords, ...brokenBytes]),
      attempt: (input) => parsing.map((parse) => parse(textOf(input))).some((read) => 'answer' in read),
    };
  },
};
