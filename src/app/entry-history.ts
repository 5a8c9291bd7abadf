import { diffWordsWithSpace } from 'diff';
import type { Block, Document, Inline } from '../document/document.ts';
import type { Entry, Revision, StoredAnswers } from '../journal/entry.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { findEntry } from './find-entry.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsOf } from './surroundings.ts';

/** One version, and what it has other than the one before it; null where a question had no answer. */
export interface VersionJson {
  readonly revision: number;
  readonly at: string;
  readonly changes: readonly { readonly question: string; readonly before: Json; readonly after: Json }[];
}

/** Every version, oldest first. A draft has none yet. */
export async function entryHistory(name: string, context: Context): Promise<VersionJson[]> {
  const { entry, journal } = await findEntry(name, context);
  const revisions = journal.revisions(entry.id);
  return revisions.map((revision, index) => versionOf(revision, revisions[index - 1]?.answers ?? {}));
}

function versionOf({ revision, at, answers }: Revision, before: StoredAnswers): VersionJson {
  const questions = [...new Set([...Object.keys(before), ...Object.keys(answers)])];
  const changes = questions.flatMap((question) => {
    const [was, is] = [before[question] ?? null, answers[question] ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ question, before: was, after: is }];
  });
  return { revision, at, changes };
}

/** The versions as a document, newest first: what was taken out stands as [-so-], what was put in as {+so+}. */
export async function historyDocument(name: string, context: Context): Promise<Document> {
  const { entry, journal } = await findEntry(name, context);
  const worksheet = worksheetOf(journal, entry.fingerprint);
  const revisions = journal.revisions(entry.id);
  return {
    title: worksheet.title,
    language: worksheet.language,
    facts: factsOf(entry),
    blocks: revisions
      .flatMap((revision, index) => [
        versionBlocks({ revision, before: revisions[index - 1] }, worksheet, context),
      ])
      .reverse()
      .flat(),
    footer: [],
  };
}

function factsOf({ id, occurredAt, status }: Entry) {
  return [
    { label: 'Entry', value: String(id) },
    { label: 'Date', value: sayMoment(occurredAt) },
    ...(status === 'draft' ? [{ label: 'Status', value: 'draft, which has no versions yet' }] : []),
  ];
}

interface Step {
  readonly revision: Revision;
  readonly before: Revision | undefined;
}

function versionBlocks({ revision, before }: Step, worksheet: Worksheet, context: Context): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: `Version ${revision.revision}, ${sayMoment(revision.at)}`,
  };
  if (before === undefined) return [heading, { kind: 'remark', text: 'As it was first finished' }];
  const { changes } = versionOf(revision, before.answers);
  const scopes = {
    was: new WorksheetScope(worksheet, before.answers, surroundingsOf(context)),
    is: new WorksheetScope(worksheet, revision.answers, surroundingsOf(context)),
  };
  const changed = new Set(changes.map(({ question }) => question));
  const questions = questionsOf(worksheet).filter(({ id }) => changed.has(id));
  return [
    heading,
    ...questions.map((question): Block => {
      const [was, is] = [before.answers[question.id] ?? null, revision.answers[question.id] ?? null];
      return {
        kind: 'question',
        ask: scopes.is.expand(question.ask),
        blocks: [changeBlock(question, { was, is }, scopes)],
      };
    }),
  ];
}

interface Scopes {
  readonly was: WorksheetScope;
  readonly is: WorksheetScope;
}

/** Texts word by word; whatever has several parts, part by part. */
function changeBlock(
  question: QuestionBase,
  { was, is }: { readonly was: Json; readonly is: Json },
  scopes: Scopes,
): Block {
  const [before, after] = [partsOf(question, was, scopes.was), partsOf(question, is, scopes.is)];
  if (before.length <= 1 && after.length <= 1 && question.type === 'text')
    return { kind: 'paragraph', inlines: wordChanges(before[0] ?? '', after[0] ?? '') };
  const items = [
    ...before.filter((part) => !after.includes(part)).map((text): Inline => ({ kind: 'removed', text })),
    ...after.filter((part) => !before.includes(part)).map((text): Inline => ({ kind: 'added', text })),
  ];
  if (items.length === 0) return { kind: 'remark', text: 'In another order' };
  return {
    kind: 'items',
    ordered: false,
    items: items.map((inline) => [{ kind: 'paragraph', inlines: [inline] }]),
  };
}

/** The rows of a table, the items of a list; else the answer as a whole. */
function partsOf(question: QuestionBase, answer: Json, scope: WorksheetScope): string[] {
  if (answer === null) return [];
  if (!Array.isArray(answer)) return [types.say(question, answer, scope)];
  return answer.map((part: Json) => types.say(question, [part], scope));
}

function wordChanges(before: string, after: string): Inline[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }): Inline => {
    if (added) return { kind: 'added', text: value };
    return removed ? { kind: 'removed', text: value } : { kind: 'text', text: value };
  });
}
