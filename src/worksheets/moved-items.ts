import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import type { Moved } from '../questions/question-type.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { Scope } from '../questions/scope.ts';
import { cellOf } from '../questions/table-question.ts';

/** What happened to the items a question offers, between two answers to it. */
export function movedItems(
  question: QuestionBase,
  before: Json | undefined,
  now: Json | undefined,
  oldScope: Scope,
  newScope: Scope,
): Moved {
  const [old, current] = [itemLists(question, before, oldScope), itemLists(question, now, newScope)];
  const typed = isTable(question) ? types.columns(question).map(isTyped) : [isTyped(question)];
  const pairs = old.map((list, index) => {
    const now = current[index] ?? [];
    return typed[index] === true ? compare(list, now) : { renamed: new Map(), removed: gone(list, now) };
  });
  return {
    renamed: new Map(pairs.flatMap(({ renamed }) => [...renamed])),
    removed: new Set(pairs.flatMap(({ removed }) => [...removed])),
  };
}

/** Words of the writer's own can be reworded; of options another is picked, which renames nothing. */
function isTyped(question: QuestionBase): boolean {
  return !('options' in question) && types.sources(question).length === 0;
}

const isTable = (question: QuestionBase) => types.columns(question).length > 0;

function gone(old: readonly string[], now: readonly string[]): ReadonlySet<string> {
  return new Set(old.filter((item) => !now.includes(item)));
}

/** The items of the question itself, or of each column of a table. */
function itemLists(question: QuestionBase, answer: Json | undefined, scope: Scope): string[][] {
  const columns = types.columns(question);
  if (!isTable(question)) return [types.items(question, answer, scope).map(({ value }) => value)];
  const rows = Array.isArray(answer) ? answer.filter((row: Json) => isMap(row)) : [];
  return columns.map((column) =>
    rows.flatMap((row) =>
      types.items(column, cellOf(row, column.id), scope.inRow(row, question)).map(({ value }) => value),
    ),
  );
}

/**
 * A run of items that is gone, with a run of new ones of the same length in its place between the same neighbours,
 * was renamed; anything else that is gone was removed.
 */
export function compare(old: readonly string[], now: readonly string[]): Moved {
  const renamed = new Map<string, string>();
  const removed = new Set<string>();
  for (const run of runsGone(old, now)) {
    const from = run.before === undefined ? 0 : now.indexOf(run.before) + 1;
    const to = run.after === undefined ? now.length : now.indexOf(run.after);
    const fresh = now.slice(from, Math.max(from, to));
    const isRename = fresh.length === run.items.length && fresh.every((item) => !old.includes(item));
    run.items.forEach((item, index) => {
      const name = fresh[index];
      if (isRename && name !== undefined) renamed.set(item, name);
      else removed.add(item);
    });
  }
  return { renamed, removed };
}

function runsGone(
  old: readonly string[],
  now: readonly string[],
): { items: string[]; before: string | undefined; after: string | undefined }[] {
  const runs: { items: string[]; before: string | undefined; after: string | undefined }[] = [];
  let before: string | undefined;
  let items: string[] = [];
  for (const item of [...old, undefined]) {
    if (item !== undefined && !now.includes(item)) {
      items.push(item);
      continue;
    }
    if (items.length > 0) runs.push({ items, before, after: item });
    [before, items] = [item, []];
  }
  return runs;
}
