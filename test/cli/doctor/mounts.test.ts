import { expect, test } from 'vitest';
import { mountOf } from '../../../src/cli/doctor/mounts.ts';

const table = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:40 / /home rw,relatime shared:1 - autofs systemd-1 rw,fd=1
31 30 0:41 / /home/a rw,relatime shared:2 master:1 - nfs4 server:/home/a rw
32 27 0:42 / /mnt/two\\040words ro,nosuid - cifs //server/share rw
33 27 0:43 / /mnt/again rw - tmpfs tmpfs rw
34 27 0:44 / /mnt/again rw - fuse.sshfs a@b: rw
`;

test.each([
  ['/', 'ext4', false],
  ['/home', 'autofs', false],
  ['/home/a', 'nfs4', false],
  ['/home/a/words', 'nfs4', false],
  ['/home/ab', 'autofs', false],
  ['/homely', 'ext4', false],
  ['/mnt/two words/x', 'cifs', true],
  ['/mnt/again', 'fuse.sshfs', false],
])('%s is on %s', (folder, fileSystem, isReadOnly) => {
  expect(mountOf(folder, table)).toEqual({ fileSystem, isReadOnly });
});

test('without a table nothing is known', () => {
  expect(mountOf('/home', '')).toBeUndefined();
});
