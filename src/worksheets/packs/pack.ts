import type { Worksheet } from '../worksheet.ts';

/** Several worksheets for one meeting, as its file has them: by their names. */
export interface PackDefinition {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** Markdown for the cover. */
  readonly note?: string | undefined;
  readonly cover: boolean;
  readonly sheets: readonly PackSheet<string>[];
  readonly agenda?: Agenda<string> | undefined;
}

/** The same with its worksheets found. */
export interface Pack extends Omit<PackDefinition, 'sheets' | 'agenda'> {
  readonly sheets: readonly PackSheet<Worksheet>[];
  readonly agenda?: Agenda<Worksheet> | undefined;
}

export interface PackSheet<Sheet> {
  readonly worksheet: Sheet;
  readonly copies: number;
  /** With the help for each question, whatever is asked for the pack as a whole. */
  readonly guidance?: boolean | undefined;
}

/** What a facilitator means to do, and for how long. */
export interface Agenda<Sheet> {
  readonly minutes: number;
  /** "19:00" */
  readonly start?: string | undefined;
  readonly steps: readonly Step<Sheet>[];
}

export interface Step<Sheet> {
  readonly what: string;
  readonly minutes: number;
  /** Markdown, for the facilitator alone. */
  readonly say?: string | undefined;
  readonly worksheet?: Sheet | undefined;
}

/** The minutes its steps come to. */
export function plannedMinutes({ steps }: { readonly steps: readonly { minutes: number }[] }): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
