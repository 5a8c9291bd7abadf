import { placesOfDefault } from '../questions/default-from.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { placeOf } from '../questions/source.ts';
import type { Worksheet } from './worksheet.ts';

export interface NamedWorksheet {
  readonly worksheet: string;
  /** Where in the sheet it is named. */
  readonly path: readonly (string | number)[];
}

/** Worksheets that `next`, `first`, `from` or a default name: whether they exist is for the library to say. */
export function worksheetsNamedIn({ next, first, sections }: Worksheet): NamedWorksheet[] {
  const suggested = Object.entries({ next, first }).flatMap(([key, suggestions]) =>
    suggestions.map(({ worksheet }, index) => ({ worksheet, path: [key, index, 'worksheet'] })),
  );
  const sourced = sections.flatMap(({ questions }, section) =>
    questions.flatMap((question, index) =>
      namedBy(question).map(({ worksheet, path }) => ({
        worksheet,
        path: ['sections', section, 'questions', index, ...path],
      })),
    ),
  );
  return [...suggested, ...sourced];
}

/** Worksheets that a question takes items or its default from. */
export function namedBy(question: QuestionBase): NamedWorksheet[] {
  const items = types
    .sources(question)
    .flatMap(({ source, path }) => source.from.map((place) => ({ place, path })));
  const defaults = (placesOfDefault(question) ?? []).map((place) => ({ place, path: ['default', 'from'] }));
  return [...items, ...defaults].flatMap(({ place, path }) => {
    const { worksheet } = placeOf(place);
    return worksheet === undefined ? [] : [{ worksheet, path }];
  });
}
