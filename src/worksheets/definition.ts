import type * as z from 'zod';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { Problem } from './problem.ts';
import { ruleProblems } from './rules.ts';
import { problemsFrom } from './schema-problems.ts';
import type { Section, Worksheet } from './worksheet.ts';
import { headSchema, questionSchema, sectionSchema } from './worksheet-schema.ts';

type Path = readonly (string | number)[];

export interface Definition {
  /** Undefined when too little of it could be read. */
  readonly worksheet: Worksheet | undefined;
  readonly problems: readonly Problem[];
}

/**
 * From a value as YAML or JSON holds it to a worksheet. All problems are found at once: each question is read on
 * its own, and the rules of the whole sheet are checked over those that could be read.
 */
export function readDefinition(
  raw: unknown,
  moved: (path: Path, writtenAt: Path) => void = () => undefined,
): Definition {
  if (!isMap(raw))
    return {
      worksheet: undefined,
      problems: [{ path: [], sentence: 'must be a map that begins with id, version, title' }],
    };
  const reading = new Reading(moved);
  const head = reading.parse(headSchema, raw, []);
  const sections = (Array.isArray(raw.sections) ? raw.sections : []).map((section: unknown, index) =>
    reading.section(section, ['sections', index]),
  );
  if (head === undefined)
    return { worksheet: undefined, problems: [...reading.problems, ...reading.rules(undefined, sections)] };
  const worksheet: Worksheet = { ...head, sections };
  return { worksheet, problems: [...reading.problems, ...reading.rules(worksheet, sections)] };
}

class Reading {
  readonly problems: Problem[] = [];
  readonly #questions = new Map<string, QuestionBase>();
  readonly #unread = new Set<string>();
  readonly #paths = new Map<QuestionBase, Path>();
  readonly #moved: (path: Path, writtenAt: Path) => void;

  constructor(moved: (path: Path, writtenAt: Path) => void) {
    this.#moved = moved;
  }

  parse<T extends z.ZodType>(schema: T, raw: unknown, path: Path): z.output<T> | undefined {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    this.problems.push(...result.error.issues.flatMap((issue) => problemsFrom(issue, raw, path)));
    return undefined;
  }

  section(raw: unknown, path: Path): Section {
    const read = this.parse(sectionSchema, raw, path);
    const listed = isMap(raw) && Array.isArray(raw.questions) ? raw.questions : [];
    const { shared, later } = isMap(raw) ? raw : {};
    const questions = listed.flatMap((question: unknown, index) => {
      const own = [...path, 'questions', index];
      return this.#question(this.#withShared(question, isMap(shared) ? shared : {}, later, own, path), own);
    });
    const { shared: _merged, later: _given, ...section } = read ?? { layout: 'stack' as const, print: {} };
    return { ...section, questions };
  }

  rules(worksheet: Worksheet | undefined, sections: readonly Section[]): Problem[] {
    return ruleProblems({ worksheet, sections, paths: this.#paths, unread: this.#unread });
  }

  /** Keys that a section gives all its questions; a question's own win. */
  #withShared(
    question: unknown,
    shared: Readonly<Record<string, unknown>>,
    later: unknown,
    path: Path,
    section: Path,
  ): unknown {
    if (!isMap(question)) return question;
    for (const key of Object.keys(shared))
      if (!(key in question)) this.#moved([...path, key], [...section, 'shared', key]);
    if (later !== undefined && !('later' in question)) this.#moved([...path, 'later'], [...section, 'later']);
    return { ...(later === undefined ? {} : { later }), ...shared, ...question };
  }

  #question(raw: unknown, path: Path): QuestionBase[] {
    const complete = isMap(raw) ? questionTypes.inherit(raw, (name) => this.#find(name)) : raw;
    const question = this.parse(questionSchema, complete, path);
    if (question === undefined) {
      if (isMap(raw) && typeof raw.id === 'string') this.#unread.add(raw.id);
      return [];
    }
    this.#questions.set(question.id, question);
    this.#paths.set(question, path);
    return [question];
  }

  #find(name: string): QuestionBase | undefined {
    const [id = '', column] = name.split('.');
    const question = this.#questions.get(id);
    if (column === undefined || question === undefined) return question;
    return questionTypes.columns(question).find((one) => one.id === column);
  }
}
