import { spawnSync } from 'node:child_process';

/** All that reaches out, changes the disk, starts a program or gives a name to one; not every system has each. */
const traced = [
  ...[
    '%network',
    'io_uring_setup',
    'execve',
    'execveat',
    'prctl',
    'umask',
    'open',
    'openat',
    'openat2',
    'creat',
  ],
  ...[
    'truncate',
    'mkdir',
    'mkdirat',
    'mknod',
    'mknodat',
    'rename',
    'renameat',
    'renameat2',
    'link',
    'linkat',
  ],
  ...['symlink', 'symlinkat', 'unlink', 'unlinkat', 'rmdir', 'chmod', 'fchmod', 'fchmodat', 'fchmodat2'],
]
  .map((name) => (name.startsWith('%') ? name : `?${name}`))
  .join(',');

/** What starts a program so that its calls are written to a file, and nothing takes rights from what it makes. */
export function straced(command: readonly string[], log: string): { program: string; args: string[] } {
  const strace = ['strace', '-f', '-y', '-v', '-qq', '-s', '65536', '-e', 'signal=none', '-o', log];
  const line = [...strace, '-e', `trace=${traced}`, '--', ...command];
  return { program: 'sh', args: ['-c', 'umask 000; exec "$@"', 'sh', ...line] };
}

/** Why nothing can be traced on this machine; undefined where it can. */
export function whyNotTraced(): string | undefined {
  return whyNot(straced(['true'], '/dev/null'));
}

/** The same of any command that has strace run another one. */
export function whyNot({ program, args }: ReturnType<typeof straced>): string | undefined {
  if (process.platform !== 'linux') return 'strace is for Linux';
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined || status === 127) return 'strace is not installed';
  return status === 0 ? undefined : `strace may not trace here (${stderr.trim().split('\n').at(-1)})`;
}
