import { join } from 'node:path';

/** The place of a file in a folder and in no other, whatever its name is made of: a journal may be anybody's. */
export function inFolder(folder: string, name: string, extension: string): string {
  const plain = name.replace(/[\\/:*?"<>|\0-\x1f\x7f-\x9f]/g, '-').replace(/^\.+/, '-');
  return join(folder, `${plain.replace(device, '$&-')}.${extension}`);
}

/** What Windows takes for a device, with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
