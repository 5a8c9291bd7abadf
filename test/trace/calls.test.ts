import { expect, test } from 'vitest';
import { callsIn, pathBehind, textOf } from '../../trace/calls.ts';

test.each<[line: string, name: string, args: readonly string[], result: string | undefined]>([
  ['7 umask(077)                        = 022', 'umask', ['077'], '022'],
  [
    '7 openat(AT_FDCWD</a>, "b, \\"c\\")", O_WRONLY|O_CREAT, 0600) = 3</a/b>',
    'openat',
    ['AT_FDCWD</a>', '"b, \\"c\\")"', 'O_WRONLY|O_CREAT', '0600'],
    '3</a/b>',
  ],
  [
    '7 connect(4<socket:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("1.1.1.1")}, 16) = -1 EPERM (Not)',
    'connect',
    ['4<socket:[1]>', '{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("1.1.1.1")}', '16'],
    '-1 EPERM (Not)',
  ],
  ['7 execve("/b/c", ["c", "d, e"], ["A=b"]) = 0', 'execve', ['"/b/c"', '["c", "d, e"]', '["A=b"]'], '0'],
  ['7 rmdir("a" <unfinished ...>', 'rmdir', ['"a"'], undefined],
])('reads %s', (line, name, args, result) => {
  expect(callsIn(`${line}\n`)).toMatchObject([{ pid: 7, name, args, result }]);
});

test('a call that another broke into is put together again', () => {
  const log = [
    '7 mkdir("a", <unfinished ...>',
    '8 rmdir("b") = 0',
    '7 --- SIGCHLD {si_signo=SIGCHLD} ---',
    '7 <... mkdir resumed>0700) = 0',
    '8 +++ exited with 0 +++',
  ].join('\n');
  expect(callsIn(log)).toMatchObject([
    { pid: 8, name: 'rmdir' },
    { pid: 7, name: 'mkdir', args: ['"a"', '0700'], result: '0' },
  ]);
});

test.each(['7 something else', '7 open("a', 'strace: Process 7 attached'])('%s may hide a call', (line) => {
  expect(() => callsIn(line)).toThrow('not known');
});

test('texts and paths are taken out of arguments', () => {
  expect(textOf('"a\\"b\\n\\303\\244\\x41"')).toBe('a"b\näA');
  expect(textOf('O_RDONLY')).toBeUndefined();
  expect(pathBehind('3</a/b>')).toBe('/a/b');
  expect(pathBehind('AT_FDCWD</a>')).toBe('/a');
  expect(pathBehind('3</a/b>(deleted)')).toBe('/a/b');
  expect(pathBehind('"3</a>"')).toBeUndefined();
});
