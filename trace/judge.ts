import { basename, dirname, relative, resolve } from 'node:path';
import { type Call, textOf } from './calls.ts';
import { type Change, changeBy } from './changes.ts';

/** What a step may do. */
export interface Bounds {
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Folders in which all that is made is for its owner alone. */
  readonly own: readonly string[];
  /** Files and folders that the writer named; what becomes them lies beside them until then. */
  readonly outputs: readonly string[];
  readonly areOutputsPrivate: boolean;
  /** Words that stand in no call: not in an argument, not in the environment, not in the name of a file. */
  readonly secrets: readonly string[];
  /** Programs that may be started besides the program itself, by name. */
  readonly programs: readonly string[];
  /** The socket of this machine that leads to the keyring; undefined where nothing may be asked of it. */
  readonly keyring?: string | undefined;
  /** Paths that were there before. */
  readonly existing: readonly string[];
}

export interface Verdict {
  readonly calls: number;
  readonly sockets: number;
  /** Files that were made or opened for writing. */
  readonly written: readonly string[];
  readonly faults: readonly string[];
}

/** Holds the calls of one run against what it may do. */
export function judge(calls: readonly Call[], bounds: Bounds): Verdict {
  const there = new Set(bounds.existing.map((path) => resolve(bounds.cwd, path)));
  const masks = { umask: 0 };
  const written = new Set<string>();
  const faults = calls.flatMap((call) => {
    const change = changeBy(call, { cwd: bounds.cwd, there, umask: masks.umask });
    if (call.name === 'umask' && call.result !== undefined)
      masks.umask = Number.parseInt(call.args[0] ?? '0', 8);
    if (change !== undefined) remember(change, there);
    if (change?.kind === 'file') written.add(change.path);
    return [...faultsOfCall(call, bounds), ...(change === undefined ? [] : faultsOfChange(change, bounds))];
  });
  const sockets = calls.filter(({ name }) => network.has(name)).length;
  const started = faultsOfPrograms(calls, bounds);
  return {
    calls: calls.length,
    sockets,
    written: [...written],
    faults: [...new Set([...faults, ...started])],
  };
}

/** What lies on the way to another machine or another program. */
const network = new Set([
  ...['socket', 'socketpair', 'connect', 'bind', 'listen', 'accept', 'accept4', 'shutdown', 'socketcall'],
  ...['sendto', 'recvfrom', 'sendmsg', 'recvmsg', 'sendmmsg', 'recvmmsg', 'getsockname', 'getpeername'],
  ...['setsockopt', 'getsockopt'],
]);

/** A ring by which files and sockets are used unseen by strace. Node has another, for what it waits for alone. */
function isHidden({ name, args }: Call): boolean {
  return name === 'io_uring_setup' && /IORING_SETUP_SQPOLL/.test(args[1] ?? '');
}

/** What Node and its engine call their threads; 15 letters are kept. */
const threads = /^(MainThread|node|V8Worker|libuv-worker|DelayedTaskSche|SignalInspector|WorkerThread)$/;

/** Of what is on its way to the keyring, whatever does not choose where it goes. */
const within = new Set(['sendto', 'recvfrom', 'sendmsg', 'recvmsg', 'getsockname', 'getsockopt', 'shutdown']);

function isToKeyring({ name, args }: Call, keyring: string | undefined): boolean {
  if (keyring === undefined) return false;
  if (name === 'socket') return args[0] === 'AF_UNIX';
  if (name === 'connect') return args[1]?.includes(`sun_path=${JSON.stringify(keyring)}`) ?? false;
  return within.has(name) && !args.slice(1).some((arg) => /sun_path|sin6?_addr/.test(arg));
}

function faultsOfCall(call: Call, { secrets, keyring }: Bounds): string[] {
  const isOut = (network.has(call.name) && !isToKeyring(call, keyring)) || isHidden(call);
  const faults = isOut ? [`It reached out: ${brief(call.line)}`] : [];
  const told = secrets.filter((secret) => call.args.some((arg) => decoded(arg).includes(secret)));
  for (const secret of told) faults.push(`“${secret}” stands in a call of ${call.name}`);
  if (call.name === 'prctl' && call.args[0] === 'PR_SET_NAME') {
    const name = textOf(call.args[1]) ?? '';
    if (!threads.test(name)) faults.push(`It calls itself “${name}”`);
  }
  return faults;
}

/** Texts within lists, as arguments of a program are, included. */
function decoded(arg: string): string {
  const texts = arg.match(/"(?:[^"\\]|\\.)*"/gs) ?? [];
  return [arg, ...texts.map((text) => textOf(text) ?? '')].join('\n');
}

function faultsOfChange(change: Change, bounds: Bounds): string[] {
  const { path, kind, mode, how, from = path } = change;
  if (/^\/dev\/(null|tty|ptmx|pts\/\d+)$/.test(path)) return [];
  const isOwn = bounds.own.some((folder) => isWithin(path, folder));
  const outside = [from, path].find((one) => !isWithinBounds({ ...change, path: one }, bounds));
  if (outside !== undefined) return [`It wrote outside: ${how} ${outside}`];
  if (kind === 'link') return [`It made a link: ${path}`];
  if (mode === undefined || !(isOwn || bounds.areOutputsPrivate) || (mode & 0o077) === 0) return [];
  return [`Others may get at ${path}: ${how} ${mode.toString(8)}`];
}

/** In a folder of its own or in an output, or what becomes one; the folders an output is to lie in may be made. */
function isWithinBounds({ path, kind }: Change, { own, outputs }: Bounds): boolean {
  return (
    own.some((folder) => isWithin(path, folder)) ||
    outputs.some(
      (output) =>
        isWithin(path, output) ||
        (kind === 'folder' && isWithin(output, path)) ||
        isPart(relative(dirname(output), path)),
    )
  );
}

/** Something half made, or in such a folder, beside an output. */
function isPart(name: string): boolean {
  return /^\.steer-\d+(-\d+)?\.part(-journal|-wal|-shm)?(\/|$)/.test(name);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The first program is ours. One that was looked for in vain was not started. */
function faultsOfPrograms(calls: readonly Call[], { programs }: Bounds): string[] {
  const started = calls.filter(({ name, result }) => /^execve(at)?$/.test(name) && result === '0').slice(1);
  const names = started.map(({ args }) =>
    basename(args.map(textOf).find((text) => text !== undefined) ?? ''),
  );
  return names.filter((name) => !programs.includes(name)).map((name) => `It started “${name}”`);
}

function remember({ kind, path, from }: Change, there: Set<string>): void {
  if (kind === 'gone') there.delete(path);
  else there.add(path);
  if (from === undefined) return;
  for (const one of [...there].filter((name) => isWithin(name, from))) {
    there.delete(one);
    there.add(path + one.slice(from.length));
  }
}

function brief(line: string): string {
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
