import type { Surroundings } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { ReadExport } from './exported.ts';
import { fromJrnl } from './from-jrnl.ts';
import { fromJson } from './from-json.ts';
import { outlineOf, type Source } from './json-outline.ts';

export interface ReadOptions {
  readonly surroundings: Surroundings;
  /** What free texts become entries of. */
  readonly note: () => Promise<Worksheet>;
}

/** Reads an export of ours, or of jrnl, or says all that is wrong with it. */
export async function readExport(source: Source, { surroundings, note }: ReadOptions): Promise<ReadExport> {
  const outline = outlineOf(source);
  if ('problem' in outline) return { problems: [outline.problem] };
  if (outline.keys.has('format')) return fromJson(outline, surroundings);
  if (outline.keys.get('entries')?.items !== undefined) return fromJrnl(outline, await note(), surroundings);
  return { problems: ['it is neither an export of steer nor one of jrnl'] };
}
