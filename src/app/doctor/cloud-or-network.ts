/** Where a folder stands, as far as it matters for a journal. */
export interface Standing {
  /** The folders from it up to the root, by the name they were called and by where links lead, with what marks them. */
  readonly folders: readonly Folder[];
  /** The kind of file system it is on, as the system calls it; undefined where it does not say. */
  readonly fileSystem: string | undefined;
}

export interface Folder {
  readonly path: string;
  readonly name: string;
  /** Names in it that are among `marks`. */
  readonly marks: readonly string[];
}

/** A place that other machines see as well. */
export type CloudOrNetwork =
  | { readonly kind: 'cloud'; readonly service: string; readonly folder: string }
  | { readonly kind: 'network'; readonly fileSystem: string };

/** The service that carries a folder to other machines, or the network it is on; undefined where it is here alone. */
export function cloudOrNetwork({ folders, fileSystem }: Standing): CloudOrNetwork | undefined {
  for (const { path, name, marks } of folders) {
    const service = services.find(
      (one) => one.names?.test(name) || marks.some((mark) => one.marks?.test(mark)),
    );
    if (service !== undefined) return { kind: 'cloud', service: service.name, folder: path };
  }
  if (folders.some(({ path }) => /^[\\/]{2}[^\\/?.]/.test(path)))
    return { kind: 'network', fileSystem: 'a share' };
  return fileSystem !== undefined && networks.test(fileSystem) ? { kind: 'network', fileSystem } : undefined;
}

/** Whether a name in a folder says that a service keeps it. */
export function isMark(name: string): boolean {
  return services.some(({ marks }) => marks?.test(name) === true);
}

interface Service {
  readonly name: string;
  /** Of the folder it keeps. */
  readonly names?: RegExp;
  /** Of what it puts there. */
  readonly marks?: RegExp;
}

/** What their programs call their folders, and what they leave in them, on any system. */
const services: readonly Service[] = [
  { name: 'Dropbox', names: /^Dropbox( \(.*\))?$/, marks: /^\.dropbox\.cache$/ },
  { name: 'OneDrive', names: /^OneDrive( ?- ?.+)?$/, marks: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/ },
  {
    name: 'Google Drive',
    names: /^(Google ?Drive|GoogleDrive-.+|Google Drive Streaming)$/,
    marks: /^\.tmp\.drive(down|up)load$/,
  },
  { name: 'iCloud', names: /^(Mobile Documents|com~apple~CloudDocs|iCloud ?Drive)$/ },
  {
    name: 'Nextcloud or ownCloud',
    names: /^(Nextcloud|ownCloud)\d*$/,
    marks: /^(\._?sync_[0-9a-f]+\.db|\.(nextcloud|owncloud)sync\.log)$/,
  },
  { name: 'Syncthing', marks: /^\.(stfolder|stversions|stignore)$/ },
  { name: 'pCloud', names: /^(pCloud ?Drive|pCloud Sync)$/ },
  { name: 'MEGA', names: /^(MEGA|MEGAsync)$/, marks: /^\.(megaignore|mega-sync)$/ },
  { name: 'Box', names: /^(Box Sync|Box-Box)$/ },
  { name: 'Proton Drive', names: /^(Proton Drive|ProtonDrive-.+)$/ },
  { name: 'Seafile', names: /^Seafile$/ },
  { name: 'kDrive', names: /^kDrive\d*$/ },
  { name: 'Yandex Disk', names: /^Yandex\.Disk$/ },
  { name: 'a cloud storage', names: /^CloudStorage$/ }, // macOS keeps all of them there
];

/** File systems whose disk is another machine's, as Linux calls them; 9p also is the Windows side of a WSL. */
const networks =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs?|afs|9p|ceph|lustre|beegfs|gfs2|ocfs2|davfs|glusterfs|vboxsf|vmhgfs|prl_fs|(fuse\.)?(sshfs|rclone|davfs2?|s3fs|glusterfs|ceph|gvfsd-fuse|smbnetfs|curlftpfs|gcsfuse|goofys|google-drive-ocamlfuse|onedriver|vmhgfs-fuse))$/;
