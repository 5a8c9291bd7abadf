import type { Document } from '../../document/document.ts';
import { type BlankOptions, layOutBlank } from '../lay-out-blank.ts';
import type { Surroundings } from '../scope.ts';
import type { Worksheet } from '../worksheet.ts';
import { layOutCover } from './lay-out-cover.ts';
import { layOutRunSheet, runSheetTitle } from './lay-out-run-sheet.ts';
import type { Pack, PackSheet } from './pack.ts';

/** A document of a pack, with a word for the file it may become. */
export interface PackPart {
  readonly name: string;
  readonly document: Document;
  readonly copies: number;
}

export interface PackOptions extends BlankOptions {
  /** Worksheets that are added at the end. */
  readonly more: readonly Worksheet[];
}

/** The cover, the run sheet and the blanks of a pack, in their order. */
export function layOutPack(
  pack: Pack,
  surroundings: Surroundings,
  { more, ...options }: PackOptions,
): PackPart[] {
  const sheets = [...pack.sheets, ...more.map((worksheet) => ({ worksheet, copies: 1 }))];
  const blanks = sheets.map((sheet) => blankOf(sheet, surroundings, options));
  const runSheet =
    pack.agenda === undefined
      ? []
      : [one('run-sheet', layOutRunSheet(pack.agenda, { language: pack.language, lines: options.lines }))];
  const titles = [
    ...runSheet.map(() => runSheetTitle),
    ...blanks.map(({ document: { title }, copies }) =>
      copies === 1 ? title : `${title} (${copies} copies)`,
    ),
  ];
  return [...(pack.cover ? [one('cover', layOutCover(pack, titles))] : []), ...runSheet, ...blanks];
}

function one(name: string, document: Document): PackPart {
  return { name, document, copies: 1 };
}

function blankOf(
  { worksheet, copies, guidance }: PackSheet<Worksheet>,
  surroundings: Surroundings,
  options: BlankOptions,
): PackPart {
  const document = layOutBlank(worksheet, surroundings, {
    ...options,
    guidance: guidance ?? options.guidance,
  });
  return { name: worksheet.id, document, copies };
}
