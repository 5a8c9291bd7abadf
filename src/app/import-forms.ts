import { InvalidInputError } from '../errors.ts';
import { Faults } from '../exchange/faults.ts';
import { type FormSheet, fromPdfForm } from '../exchange/from-pdf-form.ts';
import type { Arrival, Journal, Progress, TakenIn } from '../journal/journal.ts';
import { answersFromFields } from '../worksheets/answers-from-fields.ts';
import type { Context } from './context.ts';
import { formArrivals } from './form-arrivals.ts';
import { KnownSheets } from './known-sheets.ts';
import { surroundingsIn } from './surroundings.ts';
import { takeArrivals } from './take-arrivals.ts';

export { largestPdf } from '../exchange/from-pdf-form.ts';

export interface ImportFormsOptions {
  readonly files: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** How messages name where they are from. */
  readonly name: string;
  /** Only to say what would come in. */
  readonly isDry: boolean;
  readonly progress?: Progress | undefined;
}

export interface FormsTaken extends TakenIn {
  /** What the writer may want to know of what was read, a sentence each. */
  readonly remarks: readonly string[];
}

/** Takes in forms that were filled in on a screen: all of them, or, when anything is wrong, none. */
export async function importForms(
  { files, name, isDry, progress }: ImportFormsOptions,
  context: Context,
): Promise<FormsTaken> {
  const journal = await context.journal.toRead();
  const knowledge = { journal, sheets: new KnownSheets(journal, context.library), context };
  const read: ReadFile[] = [];
  for (const file of files) read.push({ name: file.name, sheets: await readForm(file.bytes, knowledge) });
  refuseProblems(read, name);
  const sheets = read.flatMap((file) => file.sheets);
  const arrivals = sheets.flatMap((sheet) => ('arrivals' in sheet ? sheet.arrivals : []));
  const once = [...new Map(arrivals.map((arrival) => [arrival.uuid, arrival])).values()];
  const taken = await takeArrivals(once, { isDry, progress }, context);
  return { ...taken, remarks: sheets.flatMap((sheet) => ('remarks' in sheet ? sheet.remarks : [])) };
}

interface ReadFile {
  readonly name: string;
  readonly sheets: readonly ReadSheet[];
}

/** What one sheet of a form gives, or all that is wrong with it and what to do about that. */
type ReadSheet =
  | { readonly arrivals: readonly Arrival[]; readonly remarks: readonly string[] }
  | { readonly title?: string; readonly problems: readonly string[]; readonly hint?: string };

interface Knowledge {
  readonly journal: Journal | undefined;
  readonly sheets: KnownSheets;
  readonly context: Context;
}

async function readForm(bytes: Uint8Array, knowledge: Knowledge): Promise<ReadSheet[]> {
  const form = fromPdfForm(bytes);
  if ('problems' in form) return [form];
  const read: ReadSheet[] = [];
  for (const sheet of form.sheets) read.push(await readSheet(sheet, knowledge));
  const isEmpty = read.every((sheet) => 'arrivals' in sheet && sheet.arrivals.length === 0);
  return isEmpty ? [{ problems: [nothing] }] : read;
}

const nothing = 'Nothing is filled in. Fill it in, save it in the viewer, and import the file it saved.';

async function readSheet(form: FormSheet, knowledge: Knowledge): Promise<ReadSheet> {
  const { id, version, fingerprint, fields } = form;
  if (fields.size === 0) return { arrivals: [], remarks: [] };
  const found = await knowledge.sheets.find({ worksheet: id, version, fingerprint });
  if (found === undefined) return notHere(form, knowledge.context);
  const { worksheet } = found.sheet;
  const surroundings = surroundingsIn(knowledge.journal, { worksheet }, knowledge.context);
  const read = answersFromFields(worksheet, fields, surroundings);
  if (!('problems' in read)) return formArrivals(read, { sheet: found.sheet, surroundings });
  const changed = found.isExact || fingerprint === undefined ? [] : [sinceChanged];
  return { title: worksheet.title, problems: [...read.problems, ...changed], hint: correctIt(id) };
}

const sinceChanged = 'The worksheet was changed after this form was printed.';
const correctIt = (id: string) =>
  `Correct it in the PDF and import it again, or type it in: steer fill ${id} --from-paper`;

/** A form of a worksheet that is here in another version, or not at all. */
async function notHere({ id, version }: FormSheet, { library }: Context): Promise<ReadSheet> {
  const shelf = await library.all();
  const other = shelf.find(({ worksheet }) => worksheet.id === id)?.worksheet;
  if (other === undefined)
    return {
      problems: [`It is a form of the worksheet "${id}", which is not here.`],
      hint: 'See which are: steer worksheet list',
    };
  return {
    problems: [
      `It is a form of version ${version} of “${other.title}”, and version ${other.version} is here. Its questions may differ.`,
    ],
    hint: `Type it in from the form: steer fill ${id} --from-paper`,
  };
}

/** The most lines of what is wrong: a folder of something else would fill screens. */
const mostLines = 100;

/** Names the file and the sheet of each line where there are several. */
function refuseProblems(files: readonly ReadFile[], name: string): void {
  const faults = new Faults(mostLines);
  const wrong = files.flatMap((file) =>
    file.sheets.flatMap((sheet) => ('problems' in sheet ? [{ file, sheet }] : [])),
  );
  for (const { file, sheet } of wrong) {
    const title = file.sheets.length > 1 ? sheet.title : undefined;
    const places = [files.length > 1 ? file.name : undefined, title].filter((place) => place !== undefined);
    for (const line of sheet.problems) faults.addLine([...places, line].join(': '));
  }
  if (faults.count === 0) return;
  throw new InvalidInputError(
    [`What is in ${name} cannot be read; nothing was stored.`, ...faults.lines].join('\n'),
    wrong.map(({ sheet }) => sheet.hint).find((hint) => hint !== undefined) ?? whatItTakes,
  );
}

const whatItTakes = 'It takes PDF forms that "steer print --fillable" made and somebody filled in.';
