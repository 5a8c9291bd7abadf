/** A call of the system, as strace wrote it down. */
export interface Call {
  readonly pid: number;
  readonly name: string;
  readonly args: readonly string[];
  /** What it gave back; undefined where the program ended in the middle of it. */
  readonly result: string | undefined;
  readonly line: string;
}

/** The calls in what `strace -f -y -v -o` wrote, in order. A line that cannot be read is an error: it may hide one. */
export function callsIn(log: string): Call[] {
  const begun = new Map<number, string>();
  const calls: Call[] = [];
  for (const line of log.split('\n').filter((text) => text !== '')) {
    const [, digits = '', said = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const pid = Number(digits);
    if (/^(\+\+\+|---) /.test(said)) continue; // how it ended; a signal
    const start = /^(.*?)\s*<unfinished \.\.\.>(\) = \?)?$/.exec(said)?.[1];
    const end = /^<\.\.\. \w+ resumed>(.*)$/.exec(said)?.[1];
    if (start !== undefined) begun.set(pid, start);
    else calls.push(callFrom(pid, end === undefined ? said : taken(begun, pid) + end, line));
  }
  return [...calls, ...[...begun].map(([pid, start]) => callFrom(pid, `${start}) = ?`, start))];
}

function taken(begun: Map<number, string>, pid: number): string {
  const start = begun.get(pid) ?? '';
  begun.delete(pid);
  return start;
}

function callFrom(pid: number, said: string, line: string): Call {
  const [, name, rest = ''] = /^(\w+)\((.*)$/s.exec(said) ?? [];
  const { args, behind } = argumentsIn(rest);
  const [, result] = /^\s*=\s(.*)$/.exec(behind) ?? [];
  if (name === undefined || result === undefined) throw new Error(`strace said what is not known: ${line}`);
  return { pid, name, args, result: result === '?' ? undefined : result, line };
}

/** Splits at the commas that stand in no text, no list and no path, up to the bracket that closes the call. */
function argumentsIn(rest: string): { args: string[]; behind: string } {
  const args: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < rest.length; at += 1) {
    const letter = rest[at] ?? '';
    if (letter === '"') at = endOfText(rest, at);
    else if (letter === '<') at = Math.max(at, rest.indexOf('>', at));
    else if ('[{('.includes(letter)) depth += 1;
    else if (depth > 0) depth -= ']})'.includes(letter) ? 1 : 0;
    else if (letter === ',' || letter === ')') {
      const arg = rest.slice(from, at).trim();
      if (arg !== '') args.push(arg);
      if (letter === ')') return { args, behind: rest.slice(at + 1) };
      from = at + 1;
    }
  }
  return { args, behind: '' };
}

function endOfText(rest: string, start: number): number {
  for (let at = start + 1; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1;
    else if (rest[at] === '"') return at;
  }
  return rest.length;
}

/** The text that an argument holds, in plain letters; undefined where it is none. */
export function textOf(arg: string | undefined): string | undefined {
  return bytesOf(arg)?.toString();
}

export function bytesOf(arg: string | undefined): Buffer | undefined {
  const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(arg ?? '')?.[1];
  if (quoted === undefined) return undefined;
  const bytes = quoted.replace(/\\([0-7]{1,3}|x[0-9a-f]{2}|.)/gs, (_, code: string) => letterOf(code));
  return Buffer.from(bytes, 'latin1');
}

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' };

function letterOf(code: string): string {
  if (/^[0-7]+$/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
  if (/^x[0-9a-f]/.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return named[code] ?? code;
}

/** The path behind a number of a file, `3</tmp/a>`, in what `-y` adds. */
export function pathBehind(arg: string | undefined): string | undefined {
  return /^(?:\d+|AT_FDCWD)<(.*?)>(?:\(deleted\))?$/.exec(arg ?? '')?.[1];
}
