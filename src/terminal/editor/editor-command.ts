import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What is started to edit a file; the name of the file comes behind the arguments. */
export interface EditorCommand {
  /** As the writer knows it. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Whether `program` is a line for the shell of Windows, which alone finds its .cmd files. */
  readonly isShellLine?: boolean;
}

const usual = ['sensible-editor', 'nano', 'vi'];

/** The writer's editor; undefined where none is set and none of the usual ones is there. */
export function editorCommand({ platform, env }: Machine): EditorCommand | undefined {
  const given = [env.VISUAL, env.EDITOR].find((value) => value !== undefined && value.trim() !== '');
  if (given !== undefined) return givenCommand(given, platform);
  const found = platform === 'win32' ? 'notepad' : usual.find((name) => isOnPath(name, env.PATH ?? ''));
  return found === undefined ? undefined : { name: found, program: found, args: [] };
}

export interface EditorFacts {
  readonly name: string | undefined;
  /** The variable that names it. */
  readonly from: string | undefined;
  /** Whether it is there, as far as can be told without a shell. */
  readonly isFound: boolean;
}

/** What would be started, without starting it. */
export function editorFacts(machine: Machine): EditorFacts {
  const command = editorCommand(machine);
  if (command === undefined) return { name: undefined, from: undefined, isFound: false };
  const { env, platform } = machine;
  const from = ['VISUAL', 'EDITOR'].find((name) => env[name] === command.name);
  const isFound =
    command.program !== 'sh' || platform === 'win32' || isFirstWordThere(command.name, env.PATH ?? '');
  return { name: command.name, from, isFound };
}

/** What a shell would make of anything but plain words is not guessed at. */
function isFirstWordThere(line: string, path: string): boolean {
  const [word = ''] = line.trim().split(/\s+/);
  if (/[^\w./+@%:,-]/.test(word)) return true;
  return word.includes('/') ? isProgram(word) : isOnPath(word, path);
}

/** A path may hold spaces; anything else is for the shell to take apart, as other programs have it done. */
function givenCommand(given: string, platform: NodeJS.Platform): EditorCommand {
  if (isFile(given)) return { name: given, program: given, args: [] };
  if (platform === 'win32') return { name: given, program: given, args: [], isShellLine: true };
  return { name: given, program: 'sh', args: ['-c', `${given} "$@"`, given] };
}

function isOnPath(name: string, path: string): boolean {
  return path.split(delimiter).some((folder) => folder !== '' && isProgram(join(folder, name)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return isFile(file);
  } catch {
    return false;
  }
}

/** What cannot be the name of a file, as a long command, is none. */
function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
