import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EditFolder, type EditRoots, folderName, sessionRoot } from './edit-folder.ts';
import { textFrom } from './edit-text.ts';

/** What was in an editor when a run of the program was ended by force. */
export interface LeftText {
  readonly folder: string;
  /** Only what was written there and has not come back. */
  readonly texts: readonly string[];
  /** To be called once the texts are in safety. */
  remove(): void;
}

export function leftTexts(roots: EditRoots, isRunning: (pid: number) => boolean): LeftText[] {
  const places = roots.session === undefined ? [roots.data] : [sessionRoot(roots.session), roots.data];
  return places.flatMap(foldersIn).flatMap(({ path, pid }) => {
    if (isRunning(pid)) return [];
    const folder = new EditFolder(path);
    const held = [...folder.rescued(), folder.changed() ?? Buffer.of()].map(textFrom);
    const texts = [...new Set(held)].filter((text) => text.trim() !== '');
    return [{ folder: path, texts, remove: () => folder.remove() }];
  });
}

function foldersIn(place: string): { path: string; pid: number }[] {
  try {
    return readdirSync(place, { withFileTypes: true }).flatMap((found) => {
      const pid = found.isDirectory() ? folderName.exec(found.name)?.[1] : undefined;
      return pid === undefined ? [] : [{ path: join(place, found.name), pid: Number(pid) }];
    });
  } catch {
    return []; // not there, or not ours to read
  }
}
