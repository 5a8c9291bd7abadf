import { extname } from 'node:path';
import { isFolder } from './write-files.ts';

/** Where output goes, and in which format. */
export interface Target<F extends string> {
  readonly kind: 'stdout' | 'file' | 'folder';
  readonly path: string;
  readonly format: F;
}

export interface TargetRules<F extends string> {
  /** By the ending of a file's name, with its dot. */
  readonly endings: Readonly<Record<string, F>>;
  readonly otherwise: F;
}

/** "-" is stdout; a name that ends in a slash, or of a folder, is a folder; the ending decides the format unless told. */
export function targetOf<F extends string>(
  output: string,
  told: F | undefined,
  { endings, otherwise }: TargetRules<F>,
): Target<F> {
  if (output === '-') return { kind: 'stdout', path: output, format: told ?? otherwise };
  if (isFolder(output)) return { kind: 'folder', path: output, format: told ?? otherwise };
  return { kind: 'file', path: output, format: told ?? endings[extname(output).toLowerCase()] ?? otherwise };
}
