import type { Rewritten } from '../journal/encryption.ts';

/** What to say once a journal was encrypted; undefined: it was already. */
export function saidOfEncrypting(rewritten: Rewritten | undefined): readonly string[] {
  if (rewritten === undefined)
    return ['Your journal is encrypted already. To change its passphrase: steer journal passphrase'];
  const done = 'Encrypted. From now on your journal opens with its passphrase only.';
  if (rewritten.isNew) return [done];
  return [
    done,
    ...saidOfRewriting(rewritten),
    'Exports you made, and backups you keep elsewhere, can still be read without it: they are yours to delete or to make anew.',
  ];
}

/** What became of the copies beside it, and of the bytes that were there before. */
export function saidOfRewriting({ copies, removed, left, isOverwritten }: Rewritten): readonly string[] {
  return [
    ...(copies === 0 ? [] : [`${copies === 1 ? 'One copy' : `${copies} copies`} beside it went with it.`]),
    ...removed.map((file) => `This copy could not be read any more, and was removed: ${file}`),
    ...left.map((file) => `This copy is as it was, for it could not be opened: ${file}`),
    isOverwritten
      ? 'What the old files held was written over. A flash disk, snapshots and backups of the disk may keep it for a while.'
      : 'What the old files held could not be written over here: until the disk uses the place again, a specialist might find it.',
  ];
}
