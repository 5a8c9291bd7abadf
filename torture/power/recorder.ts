import { whyNot } from '../../trace/strace.ts';

/** All that changes files, names or what is certain to stay, and what is said. */
const recorded = [
  ...['open', 'openat', 'creat', 'close', 'lseek', 'mkdir', 'mkdirat', 'rmdir', 'unlink', 'unlinkat'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'truncate', 'ftruncate'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'copy_file_range', 'sendfile', 'fallocate'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'sync', 'syncfs'],
].map((name) => `?${name}`);

/** The command by which a program runs so that each of these calls, with every byte of it, stands in a file. */
export function recordingBy(log: string): string[] {
  const strace = ['strace', '-f', '-y', '-qq', '-s', String(1 << 26), '-e', 'signal=none', '-o', log];
  return [...strace, '-e', `trace=${recorded.join(',')}`, '--'];
}

/** Why nothing can be recorded on this machine; undefined where it can. */
export function whyNotRecorded(): string | undefined {
  const [program = '', ...args] = [...recordingBy('/dev/null'), 'true'];
  return whyNot({ program, args });
}
