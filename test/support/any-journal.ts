import fc from 'fast-check';
import { textsOf } from '../../src/exchange/texts-of.ts';
import { toJson } from '../../src/exchange/to-json.ts';
import { definitionOf } from '../../src/journal/definition-of.ts';
import type { StoredAnswers } from '../../src/journal/entry.ts';
import type { Change, Journal } from '../../src/journal/journal.ts';
import { aWorksheet, surroundings } from './a-worksheet.ts';
import { hostileText } from './hostile.ts';

export const sheet = aWorksheet([
  { id: 'text', type: 'text' },
  { id: 'items', type: 'list' },
  { id: 'strength', type: 'scale' },
  { id: 'pick', type: 'choice', from: 'items', other: true },
  { id: 'rank', type: 'ranking', from: 'items' },
  {
    id: 'rows',
    type: 'table',
    rows: { from: 'items' },
    columns: [{ id: 'much', type: 'scale', label: 'How much' }],
  },
]);

const words = fc.oneof(
  fc.constantFrom('tea', 'rain', 'pub'),
  hostileText.filter((text) => text.trim() !== ''),
);

const anyAnswer = {
  text: words,
  items: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
  strength: fc.integer({ min: 0, max: 10 }),
  pick: fc.oneof(
    words,
    words.map((other) => ({ other })),
  ),
  rank: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
  rows: fc
    .uniqueArray(words, { minLength: 1, maxLength: 2 })
    .map((rows) => rows.map((row) => ({ row, much: 3 }))),
} as const;

const skippable = <T>(answer: fc.Arbitrary<T>) => fc.option(answer, { freq: 5 });
const anyAnswers = fc.record(
  {
    rank: skippable(anyAnswer.rank),
    text: skippable(anyAnswer.text),
    items: skippable(anyAnswer.items),
    strength: skippable(anyAnswer.strength),
    pick: skippable(anyAnswer.pick),
    rows: skippable(anyAnswer.rows),
  },
  { requiredKeys: [] },
);

/** Any of the moments falls together with others, in one zone or another. */
const anyMoment = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('+01:00', 'Z', '-03:30'))
  .map(([minute, zone]) => `2026-11-24T10:0${minute}:00${zone}`);

const anyChange = fc.record({
  said: anyAnswers,
  asideKeys: fc.subarray(['text', 'items', 'strength']),
  orphans: fc.option(anyAnswer.rows, { freq: 6 }),
  open: fc.option(
    fc.record({ question: fc.constant('text'), unfinished: fc.option(fc.constant({ text: 'half' })) }),
  ),
  occurredAt: anyMoment,
});

const anyTags = fc.subarray(['home', 'late', 'pub']);

/** Something that a writer does; `nth` says to which of the entries there are. */
export const anyDeed = fc.record({
  deed: fc.constantFrom(
    'add',
    'add',
    'begin',
    'keep',
    'finish',
    'revise',
    'revise',
    'amend',
    'tag',
    'trash',
    'forget',
  ),
  nth: fc.nat(5),
  change: anyChange,
  tags: anyTags,
  at: anyMoment,
});
export const anyDeeds = fc.array(anyDeed, { maxLength: 12 });

export type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never;

export function perform(journal: Journal, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    const all = journal.list({ status: 'all' });
    const entry = all[deed.nth % all.length];
    if (deed.deed === 'add' || deed.deed === 'begin') beginOne(journal, deed);
    else if (entry?.status === 'draft') goOn[deed.deed]?.(journal, entry.id, deed);
    else if (entry?.status === 'done') change[deed.deed]?.(journal, entry.id, deed);
  }
}

function beginOne(journal: Journal, { deed, change: raw, tags, at }: Deed): void {
  const change = changeOf(raw);
  const entry = { definition: definitionOf(sheet), createdAt: at, occurredAt: change.occurredAt, tags };
  journal.add(entry, change, { draft: deed === 'begin' });
}

type Doing = Readonly<Record<string, (journal: Journal, id: number, deed: Deed) => unknown>>;

const toAny: Doing = {
  tag: (journal, id, { tags, at }) => journal.tag([id], { add: tags, remove: ['home'] }, at),
  trash: (journal, id, { at }) => journal.trash([id], at),
};

const goOn: Doing = {
  ...toAny,
  keep: (journal, id, { change: raw, at }) => journal.keep(id, changeOf(raw), at),
  finish: (journal, id, { at }) => journal.finish(id, at),
};

const change: Doing = {
  ...toAny,
  revise: (journal, id, { change: raw, at }) => journal.revise(id, changeOf(raw), at),
  amend(journal, id, { change: raw, at }) {
    const [before, newest] = journal.revisions(id).slice(-2);
    if (newest?.revision === (before?.revision ?? 0) + 1)
      journal.revise(id, changeOf(raw), at, newest?.revision);
  },
  forget(journal, id) {
    const [first, ...others] = journal.revisions(id);
    if (first !== undefined && others.length > 0) journal.forget(id, first.revision);
  },
};

function changeOf({ said, asideKeys, orphans, open, occurredAt }: Deed['change']): Change {
  const kept = Object.entries(said as StoredAnswers); // a record of what may be stored
  const isAside = (id: string) => asideKeys.some((key) => key === id);
  const answers = Object.fromEntries(kept.filter(([id]) => !isAside(id)));
  const texts = textsOf(sheet, answers, surroundings);
  return {
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [id, { value, texts: texts[id] ?? [] }]),
    ),
    aside: {
      ...Object.fromEntries(kept.filter(([id]) => isAside(id))),
      ...(orphans === null ? {} : { 'rows.row': orphans }),
    },
    open: open === null ? undefined : { question: open.question, unfinished: open.unfinished ?? undefined },
    occurredAt,
  };
}

export function exported(journal: Journal): string {
  return [...toJson(journal, { status: 'all' })].join('');
}
