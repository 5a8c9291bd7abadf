import { isUtf8 } from 'node:buffer';
import type { ChildProcess } from 'node:child_process';
import { EditFolder, type EditRoots } from './edit-folder.ts';
import { type EditorCommand, editorCommand, type Machine } from './editor-command.ts';

export interface Editing extends Machine {
  readonly roots: EditRoots;
  readonly pid: number;
  /** Aborted while the editor is open when the program is to end as soon as the editor has. */
  readonly signal: AbortSignal;
  start(command: EditorCommand, file: string): ChildProcess;
}

/** A text as it came back, or why it is as it was. */
export type Edited =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unchanged'; readonly problem: string };

/** Takes a text to the writer's editor and brings it back. The terminal is the editor's until then. */
export async function editText(text: string, editing: Editing): Promise<Edited> {
  const command = editorCommand(editing);
  if (command === undefined) return unchanged(`There is no editor to open. ${advice}`);
  const folder = makeFolder(text, editing);
  if (!(folder instanceof EditFolder)) return folder;
  try {
    const end = await endOf(editing.start(command, folder.file));
    return broughtBack(folder, { end, text, command, isLeaving: editing.signal.aborted });
  } finally {
    folder.remove();
  }
}

const advice = 'Set EDITOR to the editor you like.';

function unchanged(problem: string): Edited {
  return { kind: 'unchanged', problem };
}

function makeFolder(text: string, editing: Editing): EditFolder | Edited {
  try {
    return EditFolder.make(text, editing);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    return unchanged(`There is no room where an editor could have your text${code}; it is as it was.`);
  }
}

type End = 'well' | 'with an error' | 'by force' | 'not started';

function endOf(editor: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    editor.on('error', () => resolve('not started'));
    editor.on('exit', (code) => resolve(howItEnded(code)));
  });
}

/** A shell in between tells a signal, and that it found no program, by numbers of its own. */
function howItEnded(code: number | null): End {
  if (code === 0) return 'well';
  if (code === 126 || code === 127) return 'not started';
  return code === null || code > 128 ? 'by force' : 'with an error';
}

interface Outcome {
  readonly end: End;
  readonly text: string;
  readonly command: EditorCommand;
  readonly isLeaving: boolean;
}

function broughtBack(folder: EditFolder, { end, text, command, isLeaving }: Outcome): Edited {
  if (end === 'not started') return unchanged(`The editor “${command.name}” did not start. ${advice}`);
  if (end === 'well') return textIn(folder, text);
  const rescued = folder.rescued().at(-1) ?? (end === 'by force' || isLeaving ? folder.changed() : undefined);
  if (rescued !== undefined && isText(rescued)) return { kind: 'text', text: textFrom(rescued) };
  return unchanged(`The editor ended with an error, so your text is as it was. ${advice}`);
}

function textIn(folder: EditFolder, before: string): Edited {
  const bytes = folder.bytes();
  if (bytes === undefined) return unchanged('The editor left no text behind, so your text is as it was.');
  if (folder.changed() === undefined) return { kind: 'text', text: before };
  if (isText(bytes)) return { kind: 'text', text: textFrom(bytes) };
  return unchanged('What came back is not plain text (UTF-8), so your text is as it was.');
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/** Without the mark some editors begin a file with, and the line end that all of them put behind the last line. */
export function textFrom(bytes: Buffer): string {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
