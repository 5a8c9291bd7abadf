import { expect, test } from 'vitest';
import { callsIn } from '../../trace/calls.ts';
import { type Bounds, judge } from '../../trace/judge.ts';

const bounds: Bounds = {
  cwd: '/home',
  own: ['/home/data', '/home/session'],
  outputs: ['/home/out/all.md'],
  areOutputsPrivate: true,
  secrets: ['Zwetschge', 'kalt & nass'],
  programs: ['editor'],
  existing: ['/home/data', '/home/data/journal.db', '/home/out'],
};

const start = 'execve("/usr/bin/node", ["node"], ["A=b"]) = 0';

function faultsOf(lines: readonly string[], also: Partial<Bounds> = {}): readonly string[] {
  const log = [start, ...lines].map((line) => `7 ${line}`).join('\n');
  return judge(callsIn(log), { ...bounds, ...also }).faults;
}

test.each<[what: string, fault: string, ...lines: string[]]>([
  ['a socket', 'reached out', 'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4<socket:[1]>'],
  ['a socket of this machine', 'reached out', 'socket(AF_UNIX, SOCK_STREAM, 0) = 4<socket:[1]>'],
  ['a socket that was refused', 'reached out', 'socket(AF_INET6, SOCK_DGRAM, 0) = -1 EPERM (Not permitted)'],
  ['a connection', 'reached out', 'connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/a"}, 6) = 0'],
  ['a port', 'reached out', 'bind(4<socket:[1]>, {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0'],
  ['a datagram', 'reached out', 'sendto(4<socket:[1]>, "a", 1, 0, NULL, 0) = 1'],
  [
    'a hidden ring',
    'reached out',
    'io_uring_setup(64, {flags=IORING_SETUP_SQPOLL}) = 5<anon_inode:[io_uring]>',
  ],
  [
    'a file elsewhere',
    'outside: openat /tmp/a',
    'openat(AT_FDCWD</home>, "/tmp/a", O_RDWR|O_CREAT, 0600) = 3</tmp/a>',
  ],
  [
    'a file beside its folder',
    'outside: openat /home/database',
    'openat(AT_FDCWD</home>, "database", O_WRONLY) = 3</home/database>',
  ],
  ['a link that leads out', 'outside: open /etc/a', 'open("/home/data/a", O_WRONLY) = 3</etc/a>'],
  ['a way back up', 'outside: mkdir /home/other', 'mkdir("/home/data/../other", 0700) = 0'],
  ['a way down from a folder', 'outside: mkdirat /srv/a', 'mkdirat(3</srv>, "a", 0700) = 0'],
  ['what is moved out', 'outside: rename /tmp/a', 'rename("/home/data/a", "/tmp/a") = 0'],
  ['what is moved in', 'outside: renameat /tmp/a', 'renameat(3</tmp>, "a", 4</home/data>, "a") = 0'],
  [
    'a second name',
    'outside: linkat /tmp/a',
    'linkat(AT_FDCWD</home>, "data/a", AT_FDCWD</home>, "/tmp/a", 0) = 0',
  ],
  ['what is removed elsewhere', 'outside: unlink /tmp/a', 'unlink("/tmp/a") = 0'],
  ['what is cut off elsewhere', 'outside: truncate /tmp/a', 'truncate("/tmp/a", 0) = 0'],
  ['rights elsewhere', 'outside: fchmod /tmp/a', 'fchmod(3</tmp/a>, 0600) = 0'],
  ['a link', 'made a link', 'symlink("/etc/passwd", "/home/data/a") = 0'],
  ['a pipe with a name', 'made a link', 'mknod("/home/data/a", S_IFIFO|0600) = 0'],
  [
    'a file for all',
    'Others may get at /home/data/a: openat 644',
    'openat(AT_FDCWD</home>, "data/a", O_RDWR|O_CREAT, 0644) = 3</home/data/a>',
  ],
  ['a folder for the group', 'get at /home/session/a: mkdir 750', 'mkdir("/home/session/a", 0750) = 0'],
  [
    'rights given away',
    'get at /home/data/journal.db: chmod 604',
    'chmod("/home/data/journal.db", 0604) = 0',
  ],
  ['rights given away by number', 'fchmod 640', 'fchmod(3</home/data/journal.db>, 0640) = 0'],
  [
    'an export for all',
    'get at /home/out/all.md: openat 666',
    'openat(AT_FDCWD</home>, "out/all.md", O_WRONLY|O_CREAT|O_EXCL, 0666) = 3</home/out/all.md>',
  ],
  [
    'a file made anew for all',
    'get at /home/data/journal.db: creat 644',
    'unlink("/home/data/journal.db") = 0',
    'creat("/home/data/journal.db", 0644) = 3</home/data/journal.db>',
  ],
  [
    'an answer as an argument',
    'stands in a call of execve',
    'execve("/a/editor", ["editor", "a Zwetschge"], []) = 0',
  ],
  ['an answer in the environment', 'call of execve', 'execve("/a/editor", ["editor"], ["A=Zwetschge"]) = 0'],
  [
    'an answer in the name of a file',
    'call of openat',
    'openat(AT_FDCWD</home>, "Zwetschge.md", O_RDONLY) = -1 ENOENT (No)',
  ],
  ['an answer, letter by letter', 'call of prctl', 'prctl(PR_SET_NAME, "kalt \\46 nass") = 0'],
  ['another name of its own', 'calls itself “abc', 'prctl(PR_SET_NAME, "abc worksheet") = 0'],
  ['another program', 'started “curl”', 'execve("/usr/bin/curl", ["editor"], []) = 0'],
])('%s is a fault', (_, fault, ...lines) => {
  expect(faultsOf(lines)).toContainEqual(expect.stringContaining(fault));
});

test.each<[what: string, line: string]>([
  ['reading', 'openat(AT_FDCWD</home>, "/etc/hosts", O_RDONLY|O_CLOEXEC) = 3</etc/hosts>'],
  ['what was refused', 'mkdir("/tmp/a", 0777) = -1 EEXIST (File exists)'],
  ['its own file', 'openat(AT_FDCWD</home>, "data/a", O_RDWR|O_CREAT, 0600) = 3</home/data/a>'],
  ['a file that was there', 'open("/home/data/journal.db", O_RDWR|O_CREAT, 0644) = 3</home/data/journal.db>'],
  ['its own folder', 'mkdir("/home/data/a", 0700) = 0'],
  ['the output', 'rename(".steer-12-0.part", "/home/out/all.md") = -1 EXDEV (Other)'],
  ['the output, half made', 'creat("out/.steer-12-0.part", 0600) = 3</home/out/.steer-12-0.part>'],
  ['nothing', 'openat(AT_FDCWD</home>, "/dev/null", O_RDWR) = 3</dev/null>'],
  ['an editor', 'execve("/usr/bin/editor", ["editor"], []) = 0'],
  ['an editor that is not there', 'execve("/usr/bin/vi", ["vi"], []) = -1 ENOENT (No such file)'],
  ['a thread of Node', 'prctl(PR_SET_NAME, "DelayedTaskSche"...) = 0'],
  [
    'a ring to wait with',
    'io_uring_setup(256, {flags=0x10000 /* IORING_SETUP_??? */}) = 5<anon_inode:[io_uring]>',
  ],
])('%s is none', (_, line) => expect(faultsOf([line])).toEqual([]));

test('a umask takes rights from what is made after it, until it is another', () => {
  const make = (name: string) => `mkdir("/home/data/${name}", 0777) = 0`;
  expect(faultsOf(['umask(077) = 022', make('a'), 'umask(022) = 077', make('b')])).toEqual([
    expect.stringContaining('/home/data/b: mkdir 755'),
  ]);
});

test('a blank sheet may be for all, and the journal beside it is not', () => {
  const make = (name: string) => `creat("${name}", 0666) = 3</home/${name}>`;
  const faults = faultsOf([make('out/all.md'), make('data/b')], { areOutputsPrivate: false });
  expect(faults).toEqual([expect.stringContaining('/home/data/b')]);
});

const toKeyring = [
  'socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4<socket:[1]>',
  'connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/bus"}, 11) = 0',
  'sendmsg(4<socket:[1]>, {msg_name=NULL, msg_namelen=0}, MSG_NOSIGNAL) = 12',
];

test('the keyring may be asked where that was chosen', () => {
  expect(faultsOf(toKeyring, { keyring: '/run/bus' })).toEqual([]);
  expect(faultsOf(toKeyring)).toHaveLength(3);
});

test.each([
  'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4<socket:[1]>',
  'connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/bus2"}, 11) = 0',
  'connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path=@"/run/bus"}, 11) = 0',
  'sendto(4<socket:[1]>, "a", 1, 0, {sa_family=AF_UNIX, sun_path="/run/other"}, 11) = 1',
  'bind(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/bus"}, 11) = 0',
  'sendmsg(4<socket:[1]>, {msg_iov=[{iov_base="Zwetschge", iov_len=9}]}, 0) = 9',
])('and nobody and nothing else: %s', (line) => {
  expect(faultsOf([line], { keyring: '/run/bus' })).toHaveLength(1);
});

test('sockets and files are counted', () => {
  const log = ['7 socket(AF_UNIX, SOCK_STREAM, 0) = 3', '7 creat("data/b", 0600) = 3</home/data/b>'].join(
    '\n',
  );
  expect(judge(callsIn(log), bounds)).toMatchObject({ calls: 2, sockets: 1, written: ['/home/data/b'] });
});
