import { type Block, type Cell, type Column, type Document, paragraph } from '../../document/document.ts';
import { guidanceBlocks } from '../guidance.ts';
import { independence } from '../independence.ts';
import { headingFor } from '../lay-out.ts';
import type { Worksheet } from '../worksheet.ts';
import { type Agenda, plannedMinutes, type Step } from './pack.ts';

export const runSheetTitle = 'Run sheet';

/** Lines for notes, where nothing else is asked for. */
const usualLines = 6;

/** What a facilitator means to do, minute by minute, with room for how it went. */
export function layOutRunSheet(
  agenda: Agenda<Worksheet>,
  { language, lines = usualLines }: { readonly language: string; readonly lines?: number | undefined },
): Document {
  return {
    title: runSheetTitle,
    language,
    facts: [],
    blocks: [
      paragraph(inAll(agenda)),
      timesOf(agenda),
      ...wordsFor(agenda.steps),
      headingFor('For the record'),
      {
        kind: 'question',
        ask: 'How many handouts were taken?',
        blocks: [{ kind: 'gap', after: 'handouts' }],
      },
      {
        kind: 'question',
        ask: 'Notes',
        hint: 'Without names, and without anything by which a person could be known.',
        blocks: [{ kind: 'lines', count: lines, numbered: false }],
      },
    ],
    footer: [independence],
  };
}

function inAll({ minutes, start }: Agenda<Worksheet>): string {
  return start === undefined ? `${minutes} minutes.` : `${span(0, minutes, start)}, ${minutes} minutes.`;
}

/** Each step with its time, and what all of them come to. */
function timesOf({ start, steps, minutes }: Agenda<Worksheet>): Block {
  const planned = plannedMinutes({ steps });
  const spare = minutes - planned;
  const rows = steps.map((step, index) => {
    const from = plannedMinutes({ steps: steps.slice(0, index) });
    return rowOf(span(from, from + step.minutes, start), doing(step), step.minutes);
  });
  return {
    kind: 'table',
    layout: 'table',
    named: true,
    columns: columnsFor(start),
    rows: [
      ...rows,
      ...(spare === 0 ? [] : [rowOf(span(planned, minutes, start), 'To spare', spare)]),
      rowOf(span(0, minutes, start), 'All together', minutes),
    ],
  };
}

function columnsFor(start: string | undefined): Column[] {
  return [
    { label: start === undefined ? 'Minutes' : 'From–to', width: 'narrow' },
    { label: 'What', width: 'wide' },
    { label: 'Planned', width: 'narrow' },
    { label: 'Actual', width: 'narrow' },
    { label: 'Notes', width: 'wide' },
  ];
}

function rowOf(time: string, what: string, minutes: number): Cell[] {
  return [text(time), text(what), text(`${minutes} min`), { kind: 'gap', after: 'min' }, text('')];
}

function text(words: string): Cell {
  return { kind: 'text', text: words };
}

function doing({ what, worksheet }: Step<Worksheet>): string {
  if (worksheet === undefined) return what;
  return what === worksheet.title ? `${what} (sheet)` : `${what} (sheet: ${worksheet.title})`;
}

/** By the clock where it is known when the meeting starts, else in minutes from its start. */
function span(from: number, to: number, start: string | undefined): string {
  return start === undefined ? `${from}–${to}` : `${clock(start, from)}–${clock(start, to)}`;
}

function clock(start: string, after: number): string {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  const total = hours * 60 + minutes + after;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}

/** What to say stands below the table, where there is room for it. */
function wordsFor(steps: readonly Step<Worksheet>[]): Block[] {
  const said = steps.flatMap(({ what, say }): Block[] =>
    say === undefined
      ? []
      : [{ kind: 'heading', level: 3, text: what }, ...guidanceBlocks(say, (placeholder) => placeholder)],
  );
  return said.length === 0 ? [] : [headingFor('Step by step'), ...said];
}
