import { expect, test } from 'vitest';
import { cloudOrNetwork, isMark } from '../../../src/app/doctor/cloud-or-network.ts';

/** As a folder stands whose path is this, with these names in the nearest of its folders. */
function standing(path: string, marks: readonly string[] = [], fileSystem: string | undefined = 'ext4') {
  const parts = path.split('/').filter((part) => part !== '');
  const folders = parts.map((name, index) => ({
    path: `/${parts.slice(0, index + 1).join('/')}`,
    name,
    marks: index === parts.length - 1 ? marks.filter(isMark) : [],
  }));
  return { folders: folders.reverse(), fileSystem };
}

test.each([
  ['/home/a/Dropbox/notes', 'Dropbox'],
  ['/home/a/Dropbox (Personal)', 'Dropbox'],
  ['/Users/a/Library/CloudStorage/OneDrive-Personal/x', 'OneDrive'],
  ['/mnt/c/Users/a/OneDrive - Some Company', 'OneDrive'],
  ['/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive', 'Google Drive'],
  ['/home/a/Google Drive', 'Google Drive'],
  ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud'],
  ['/c/Users/a/iCloudDrive', 'iCloud'],
  ['/home/a/Nextcloud/Notes', 'Nextcloud or ownCloud'],
  ['/home/a/Nextcloud2', 'Nextcloud or ownCloud'],
  ['/home/a/ownCloud', 'Nextcloud or ownCloud'],
  ['/home/a/pCloudDrive', 'pCloud'],
  ['/home/a/MEGA/x', 'MEGA'],
  ['/Users/a/Library/CloudStorage/Other', 'a cloud storage'],
])('%s is kept by %s', (path, service) => {
  expect(cloudOrNetwork(standing(path))).toMatchObject({ kind: 'cloud', service });
});

test.each([
  ['.stfolder', 'Syncthing'],
  ['.dropbox.cache', 'Dropbox'],
  ['.sync_0123456789ab.db', 'Nextcloud or ownCloud'],
  ['._sync_0123456789ab.db', 'Nextcloud or ownCloud'],
  ['.owncloudsync.log', 'Nextcloud or ownCloud'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.megaignore', 'MEGA'],
])('%s in a folder says that %s keeps it', (mark, service) => {
  expect(cloudOrNetwork(standing('/home/a/words', ['x', mark]))).toEqual({
    kind: 'cloud',
    service,
    folder: '/home/a/words',
  });
});

test.each([
  '/home/a/.local/share/selfsteer',
  '/home/a/src/dropbox',
  '/home/a/Dropboxes',
  '/home/a/Nextclouds',
  '/home/a/Boxes/OneDriver',
])('%s is of this machine alone', (path) => {
  expect(cloudOrNetwork(standing(path, ['.dropbox', 'Dropbox', 'sync.db', '.sync_x.db']))).toBeUndefined();
});

test.each(['nfs', 'nfs4', 'cifs', 'smb3', '9p', 'fuse.sshfs', 'fuse.rclone', 'davfs', 'afs', 'ceph'])(
  'a file system of kind %s is on a network',
  (fileSystem) => {
    expect(cloudOrNetwork(standing('/mnt/x', [], fileSystem))).toEqual({ kind: 'network', fileSystem });
  },
);

test.each(['ext4', 'btrfs', 'tmpfs', 'overlay', 'fuse.gocryptfs', 'fuseblk', undefined])(
  'one of kind %s is not',
  (fileSystem) => {
    expect(cloudOrNetwork(standing('/mnt/x', [], fileSystem))).toBeUndefined();
  },
);

test('a share of Windows is on a network', () => {
  const folders = [{ path: '\\\\server\\share\\words', name: 'words', marks: [] }];
  expect(cloudOrNetwork({ folders, fileSystem: undefined })).toEqual({
    kind: 'network',
    fileSystem: 'a share',
  });
});
