import type { OpenQuestion, StoredAnswers } from '../journal/entry.ts';
import type { Arrival } from '../journal/journal.ts';
import { isMap, wordIn } from '../questions/schema.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import { type Checking, checkAnswers, checkOpen, parts } from './check-entry.ts';
import type { ReadExport, Sheet } from './exported.ts';
import { Faults } from './faults.ts';
import { type MarkdownFile, readHead } from './read-head.ts';
import { textsOf } from './texts-of.ts';

/** Where the definitions that entries answer are found. */
export interface Sheets {
  /** By what the head of an entry says of it; `isExact` where it is the very one that was answered. */
  find(head: Head): Promise<{ readonly sheet: Sheet; readonly isExact: boolean } | undefined>;
}

export type Head = Readonly<Record<string, unknown>>;

/** The most lines of what is wrong: a folder of something else would fill screens. */
const mostLines = 100;

/** Reads the Markdown files of an export, an entry each, from their heads. All that is wrong is told at once. */
export async function fromMarkdown(
  files: Iterable<MarkdownFile>,
  { sheets, surroundings }: { readonly sheets: Sheets; readonly surroundings: Surroundings },
): Promise<ReadExport> {
  const faults = new Faults(mostLines);
  const arrivals: Arrival[] = [];
  const names = new Map<string, string>();
  for (const file of files) {
    const { name } = file;
    const read = readHead(file);
    if ('problems' in read) {
      for (const line of read.problems) faults.addLine(line);
      continue;
    }
    const sheet = await sheetFor(read.head, { name, sheets, surroundings, faults });
    checkParts(read.head, name, faults);
    const uuid = wordIn(read.head.uuid).toLowerCase();
    const other = names.get(uuid);
    if (other !== undefined) faults.addLine(`${name}: is the same entry as ${other}; keep one of them`);
    names.set(uuid, name);
    if (sheet !== undefined && faults.count === 0) arrivals.push(arrivalOf(read.head, sheet, surroundings));
  }
  return faults.count > 0 ? { problems: faults.lines } : { arrivals };
}

/** The parts of an entry by what they are called at a head. */
const called = {
  ...{ uuid: 'uuid', id: 'id', status: 'status', tags: 'tags', answers: 'answers' },
  ...{ date: 'occurredAt', created: 'createdAt', updated: 'updatedAt' },
} as const;

function checkParts(head: Head, name: string, faults: Faults): void {
  for (const [key, part] of Object.entries(called)) {
    const { isRight, sentence } = parts[part] ?? { isRight: () => false, sentence: 'is unknown' };
    if (!isRight(head[key])) faults.add([name, key], sentence);
  }
}

interface Looking extends Omit<Checking, 'sheets' | 'path'> {
  readonly name: string;
  readonly sheets: Sheets;
}

/** The definition that the entry answers, when its answers are of the form that it asks for. */
async function sheetFor(
  head: Head,
  { name, sheets, surroundings, faults }: Looking,
): Promise<Sheet | undefined> {
  const found = await sheets.find(head);
  const wrong = found?.isExact === true ? faults : new Faults(0);
  if (found !== undefined && isMap(head.answers)) {
    const checking = { path: [name], sheets: new Map(), surroundings, faults: wrong };
    checkAnswers({ answers: head.answers }, found.sheet.worksheet, checking);
    checkOpen(head.open, found.sheet.worksheet, checking);
  }
  if (found !== undefined && (found.isExact || wrong.count === 0)) return found.sheet;
  faults.addLine(
    `${name}: is an entry of the worksheet "${wordIn(head.worksheet)}" (version ${wordIn(head.version)}), which is not here as it was then; "steer export --format json" takes worksheets along`,
  );
  return undefined;
}

/** A file says how the entry stood, and nothing of the versions before. */
function arrivalOf(head: Head, { definition, worksheet }: Sheet, surroundings: Surroundings): Arrival {
  const { uuid, id, status, date, created, updated, tags, answers, open } = head as unknown as Checked; // part by part
  const revisions = status === 'draft' ? [] : [{ revision: 1, at: updated, answers }];
  const whole = {
    ...{ uuid: uuid.toLowerCase(), definition, status, tags, answers, aside: {}, revisions },
    ...{ occurredAt: date, createdAt: created, updatedAt: updated },
    open: status === 'draft' && open !== undefined ? openIn(open) : undefined,
    texts: (current: StoredAnswers) => textsOf(worksheet, current, surroundings),
  };
  return { uuid: whole.uuid, id, ifHere: 'revise', whole: () => whole };
}

function openIn({ question, unfinished }: OpenQuestion): OpenQuestion {
  return { question, unfinished };
}

interface Checked {
  readonly uuid: string;
  readonly id: number;
  readonly status: 'draft' | 'done';
  readonly date: string;
  readonly created: string;
  readonly updated: string;
  readonly tags: readonly string[];
  readonly answers: StoredAnswers;
  readonly open?: OpenQuestion;
}
