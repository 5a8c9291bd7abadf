import type { Block } from '../document/document.ts';
import { leavingNothing } from '../errors.ts';
import type { Choice, Prompter } from '../questions/prompter.ts';

export interface Menu {
  readonly ask: string;
  readonly hint?: string;
  readonly options: readonly Choice[];
  readonly initial?: string;
  readonly help?: readonly Block[];
  /** Whether the writer can go back from here. */
  readonly hasWayBack: boolean;
}

/** Asks which way to go, outside of any worksheet; undefined is back. */
export async function pickFrom(menu: Menu, prompter: Prompter): Promise<string | undefined> {
  const { ask, hint, options, initial, help = [], hasWayBack } = menu;
  const prompt = { ...outside, ask, hint, options, initial, help, required: true, canMove: hasWayBack };
  const reply = await leavingNothing(() => prompter.choose(prompt));
  return reply.kind === 'answer' ? String(reply.answer) : undefined;
}

/** The same for several; none is back. */
export async function pickSeveral(
  ask: string,
  options: readonly Choice[],
  prompter: Prompter,
): Promise<readonly string[]> {
  const prompt = { ...outside, ask, options, help: [], required: false, canMove: true };
  const reply = await leavingNothing(() => prompter.chooseMany({ ...prompt, check: () => undefined }));
  return reply.kind === 'answer' ? reply.answer.map(String) : [];
}

export interface Question {
  /** What would be done: "Delete 12 entries?" */
  readonly ask: string;
  readonly no: string;
  readonly yes: string;
}

/** Whether the writer says yes; what Enter takes is no. */
export async function isAgreed({ ask, no, yes }: Question, prompter: Prompter): Promise<boolean> {
  const options = [
    { value: 'no', label: no },
    { value: 'yes', label: yes },
  ];
  return (await pickFrom({ ask, options, initial: 'no', hasWayBack: false }, prompter)) === 'yes';
}

/** No worksheet is open: there is nothing to keep, and no room for words of one's own. */
export const outside = { other: false, isMenu: true, isPart: true, keep: () => undefined } as const;
