import { type Document, paragraph } from '../document/document.ts';
import type { Prompter } from '../questions/prompter.ts';
import { whatBecameOf } from './afterwards.ts';
import type { Context, PackContext } from './context.ts';
import { editEntry, whatWasChanged } from './edit-entry.ts';
import { fillWorksheet } from './fill-worksheet.ts';
import { entryOption, homeOptions, type Shelf, worksheetOptions } from './home-menu.ts';
import { pickFrom, pickSeveral } from './menu.ts';
import type { Offer } from './offers.ts';
import { dueThings } from './open-things.ts';
import { printOptions, type ToPrint, toPrint } from './print-menu.ts';
import { resumeDraft } from './resume-draft.ts';
import { showEntry } from './show-entry.ts';
import { inOrder } from './worksheet-places.ts';

export interface HomeOptions {
  /** Prints these packs and blanks of these worksheets, and says where they are. */
  print(chosen: ToPrint): Promise<string>;
  /** Whether the journal has no passphrase. */
  isOpen(): Promise<boolean>;
  /** Asks for a passphrase, encrypts the journal with it, and says what was done. */
  encrypt(): Promise<readonly string[]>;
}

/** So many entries are offered to look back at; the rest are in `steer list`. */
const latest = 50;

/** The menu that leads everywhere, and back to it, until the writer leaves. */
export async function home(options: HomeOptions, context: PackContext): Promise<void> {
  const prompter = await context.prompter('what to do');
  let next: readonly Offer[] = [];
  for (;;) {
    const isOpen = await options.isOpen();
    const shelf = { ...(await shelfOf(context)), isOpen };
    const picked = await pickFrom(
      { ask: 'What would you like to do?', options: homeOptions(shelf, next), hasWayBack: false },
      prompter,
    );
    const wanted = picked === undefined ? undefined : await narrowed(picked, shelf, prompter);
    if (wanted === 'leave') return;
    if (wanted !== undefined) next = await go(wanted, { ...options, prompter, context });
  }
}

async function shelfOf(context: Context): Promise<Omit<Shelf, 'isOpen'>> {
  const { journal: port, library } = context;
  const journal = await port.toRead();
  return {
    worksheets: inOrder(await library.all()),
    drafts: journal?.list({ status: 'draft', limit: latest }) ?? [],
    entries: journal?.list({ status: 'done', limit: latest }) ?? [],
    due: await dueThings(context),
  };
}

/** Asks further where the choice was not one thing to do yet; undefined is back to the menu. */
async function narrowed(
  picked: string,
  { worksheets, entries }: Shelf,
  prompter: Prompter,
): Promise<string | undefined> {
  const [verb, need = ''] = picked.split(' ');
  if (verb === 'need') {
    const options = worksheetOptions(need, worksheets);
    return pickFrom({ ask: 'Which worksheet?', options, hasWayBack: true }, prompter);
  }
  if (verb !== 'look') return picked;
  return pickFrom({ ask: 'Which entry?', options: entries.map(entryOption), hasWayBack: true }, prompter);
}

interface Going extends HomeOptions {
  readonly prompter: Prompter;
  readonly context: PackContext;
}

/** Does what was chosen; what might come next stands first in the menu then. */
async function go(wanted: string, going: Going): Promise<readonly Offer[]> {
  const { prompter, context } = going;
  const [verb, name = '', ...questions] = wanted.split(' ');
  if (verb === 'edit') {
    prompter.show([paragraph(whatWasChanged(await editEntry({ name, questions }, context)))]);
    return [];
  }
  if (verb === 'show') return show(await showEntry(name, context), prompter);
  if (verb === 'encrypt') {
    prompter.show((await going.encrypt()).map((text) => paragraph(text)));
    return [];
  }
  if (verb === 'print') return choosePrints(going);
  const [after] = questions;
  const facts = { at: undefined, tags: [], startFrom: after === undefined ? undefined : { after } };
  const filled =
    verb === 'resume'
      ? await resumeDraft(name, context)
      : await fillWorksheet({ worksheet: name, ...facts, fresh: false }, context);
  prompter.show([paragraph(whatBecameOf(filled))]);
  return filled?.next ?? [];
}

function show({ title, facts, blocks }: Document, prompter: Prompter): [] {
  const lines = facts.map(({ label, value }) => paragraph(`${label}: ${value}`));
  prompter.show([{ kind: 'heading', level: 2, text: title }, ...lines, ...blocks]);
  return [];
}

async function choosePrints({ prompter, print, context }: Going): Promise<[]> {
  const { packs } = await context.packs.readable();
  const options = printOptions(packs, inOrder(await context.library.all()));
  const picked = await pickSeveral('Which worksheets shall be printed?', options, prompter);
  const chosen = toPrint(picked);
  if (picked.length > 0) prompter.show([paragraph(await print(chosen))]);
  return [];
}
