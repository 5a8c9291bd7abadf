import { type Document, paragraph } from '../document/document.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { conditionInWords } from '../worksheets/conditions-in-words.ts';
import { guidanceFor } from '../worksheets/lay-out-blank.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { surroundingsOf } from './surroundings.ts';

/** What a worksheet is for and what it asks, on one page: each question with its id and type. */
export async function describeWorksheet(name: string, context: Context): Promise<Document> {
  const worksheet = await context.library.find(name);
  const scope = new WorksheetScope(worksheet, 'on paper', surroundingsOf(context));
  return {
    title: worksheet.title,
    language: worksheet.language,
    facts: factsOf(worksheet),
    blocks: [
      paragraph(worksheet.summary),
      ...guidanceFor(worksheet.guidance, scope),
      ...worksheet.sections.flatMap(({ title, questions: all }) => {
        const questions = all.filter((question) => types.stores(question));
        if (questions.length === 0) return []; // only something to read
        return [
          ...(title === undefined ? [] : [{ kind: 'heading', level: 2, text: title } as const]),
          {
            kind: 'table',
            layout: 'table',
            named: false,
            columns: ['Question', 'Id', 'Type'].map((label) => ({ label, width: 'wide' }) as const),
            rows: questions.map((question) =>
              [
                `${scope.expand(question.ask)}${question.when === undefined ? '' : ` (${conditionInWords(question.when, scope, () => undefined)})`}`,
                question.id,
                question.type,
              ].map((text) => ({ kind: 'text', text }) as const),
            ),
          } as const,
        ];
      }),
    ],
    footer: [],
  };
}

function factsOf({ id, version, aliases, minutes, points }: Worksheet) {
  return [
    { label: 'Id', value: `${id} (version ${version})` },
    ...(aliases.length === 0 ? [] : [{ label: 'Also called', value: aliases.join(', ') }]),
    ...(minutes === undefined ? [] : [{ label: 'Minutes', value: String(minutes) }]),
    ...(points.length === 0 ? [] : [{ label: 'Points', value: points.join(', ') }]),
  ];
}
