import { type ChildProcess, spawn } from 'node:child_process';
import type { EditorCommand } from './editor-command.ts';

/** Starts an editor in the terminal that prompts are in; standard output may lead elsewhere. */
export function startEditor(
  { program, args, isShellLine = false }: EditorCommand,
  file: string,
): ChildProcess {
  if (isShellLine) return spawn(`${program} "${file}"`, { stdio: ['inherit', 2, 2], shell: true });
  return spawn(program, [...args, file], { stdio: ['inherit', 2, 2] });
}
