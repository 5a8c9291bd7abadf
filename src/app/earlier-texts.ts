import type { StoredAnswers } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { isMap } from '../questions/schema.ts';

/** So many entries back, and so many texts at most: what is long gone is no help to somebody who is typing. */
const entriesBack = 20;
const most = 5;

/** What the writer answered in earlier entries of a worksheet, to be offered again; read when it is first wanted. */
export class EarlierTexts {
  readonly #journal: Journal;
  readonly #worksheet: string;
  #answers: readonly StoredAnswers[] | undefined;

  constructor(journal: Journal, worksheet: string) {
    this.#journal = journal;
    this.#worksheet = worksheet;
  }

  /** Single-line texts given to a question, or in one of its columns, newest first and none twice. */
  textsFor(question: QuestionBase, column?: QuestionBase): readonly string[] {
    this.#answers ??= [...this.#journal.entries(this.#filter())].map(({ answers }) => answers);
    const found = this.#answers.flatMap((answers) => textsIn(answers[question.id] ?? null, column?.id));
    return [...new Set(found)].slice(0, most);
  }

  #filter() {
    return { worksheets: [this.#worksheet], status: 'done', limit: entriesBack } as const;
  }
}

function textsIn(answer: Json, column: string | undefined): string[] {
  const values = Array.isArray(answer) ? answer : [answer];
  const wanted = column === undefined ? values : values.map((row) => (isMap(row) ? row[column] : null));
  return wanted.flatMap((value) => (typeof value === 'string' && !value.includes('\n') ? [value] : []));
}
