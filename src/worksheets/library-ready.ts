import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowFingerprint } from './fingerprint.ts';
import type { Worksheet } from './worksheet.ts';

/** A worksheet that was parsed when the program was built, with the text it was parsed from. */
export interface ReadySheet {
  readonly source: string;
  readonly worksheet: Worksheet;
  readonly fingerprint: string;
}

export function readyName(id: string): string {
  return `sheet-${id}.json`;
}

/** What these bytes were parsed to; undefined where they were not, or the file has changed since. */
export function readyMade(folder: string | undefined, id: string, bytes: Uint8Array): Worksheet | undefined {
  const ready = folder === undefined ? undefined : read(join(folder, readyName(id)));
  if (ready === undefined || !Buffer.from(ready.source).equals(bytes)) return undefined;
  knowFingerprint(ready.worksheet, ready.fingerprint);
  return ready.worksheet;
}

function read(file: string): ReadySheet | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReadySheet; // the build wrote it
  } catch {
    return undefined; // whatever is wrong with it, the sheet itself is there to be parsed
  }
}
