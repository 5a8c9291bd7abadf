import { writeFileSync } from 'node:fs';
import { faultsOfChange, lossesIn, newEntries } from '../compare.ts';
import { answersInLines, answersInTerminal } from '../conversation.ts';
import type { HeldEntry } from '../held.ts';
import { pick, type Random, rareWord } from '../random.ts';
import type { Said } from '../steer.ts';
import type { World } from '../world.ts';
import { lock } from './locking.ts';
import type { Attempt, Operation, Outcome } from './operation.ts';

const hasNumber = ({ stdout }: Said) => /^\d+\n/.test(stdout);
const isKept = ({ stderr }: Said) => /Kept as (entry|version) \d+/.test(stderr);

export const writing: readonly Operation[] = [
  { name: 'note', disk: 'data', prepare: (_, random) => note(random) },
  { name: 'note, sealed', disk: 'data', prepare: noteWhileLocked },
  { name: 'fill --answers', disk: 'data', prepare: fillFromFile },
  { name: 'fill in lines', disk: 'data', prepare: (world, random) => fillInLines(world, random) },
  { name: 'fill in a terminal', disk: 'data', prepare: (world, random) => fillInTerminal(world, random) },
  { name: 'resume', disk: 'data', prepare: resume },
  { name: 'edit', disk: 'data', prepare: edit },
];

function note(random: Random): Attempt {
  const text = `${rareWord(random)} and ${rareWord(random)}`;
  return {
    args: ['note', '-'],
    stdin: text,
    isConfirmed: hasNumber,
    faults: (outcome) => faultsOfAdding(outcome, { text }),
  };
}

/** Without the passphrase, with which it comes in afterwards. */
async function noteWhileLocked(world: World, random: Random): Promise<Attempt> {
  if (world.passphrase === undefined) await lock(world, random);
  return {
    ...note(random),
    secrets: { passphrase: undefined },
    isConfirmed: ({ stderr }) => stderr.includes('this is sealed'),
    settle: () => world.run(['list']),
  };
}

function fillFromFile(world: World, random: Random): Attempt {
  const answers = {
    first: rareWord(random),
    second: rareWord(random),
    others: [rareWord(random), rareWord(random)],
    people: [{ who: rareWord(random), why: rareWord(random) }],
    last: rareWord(random),
  };
  writeFileSync(world.file('answers.json'), JSON.stringify(answers));
  return {
    args: ['fill', world.file('hard-day.yaml'), '--answers', world.file('answers.json')],
    isConfirmed: hasNumber,
    faults: (outcome) => faultsOfAdding(outcome, answers),
  };
}

/** One entry with just these answers, finished, or none. */
function faultsOfAdding(outcome: Outcome, answers: Readonly<Record<string, unknown>>): string[] {
  return faultsOfChange({
    ...outcome,
    isDone: (after) => {
      const [entry, ...more] = newEntries(outcome.before, after);
      return entry?.status === 'done' && more.length === 0 && isSame(entry.answers, answers);
    },
  });
}

function isSame(
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): boolean {
  const sorted = (answers: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.entries(answers).sort());
  return sorted(found) === sorted(wanted);
}

function fillInLines(world: World, random: Random): Attempt {
  return {
    args: ['fill', world.file('hard-day.yaml'), '--new', '--accessible'],
    reply: answersInLines(random),
    isConfirmed: isKept,
    faults: faultsOfFilling,
  };
}

function fillInTerminal(world: World, random: Random): Attempt {
  return {
    args: ['fill', world.file('plain-day.yaml'), '--new'],
    reply: answersInTerminal(random),
    inTerminal: true,
    isConfirmed: isKept,
    faults: faultsOfFilling,
  };
}

/** Goes on with a draft that was broken off somewhere. */
async function resume(world: World, random: Random): Promise<Attempt> {
  const draft = entriesIn(world).find(
    ({ status, worksheet }) => status === 'draft' && worksheet === 'hard-day',
  );
  const id = draft?.id ?? (await beginDraft(world, random));
  return {
    args: ['resume', String(id), '--accessible'],
    reply: answersInLines(random),
    isConfirmed: isKept,
    faults: (outcome) => faultsOfSitting(outcome, (entry) => entry.id === id),
  };
}

async function beginDraft(world: World, random: Random): Promise<number> {
  writeFileSync(world.file('answers.json'), JSON.stringify({ first: rareWord(random) }));
  const args = ['fill', world.file('hard-day.yaml'), '--answers', world.file('answers.json'), '--draft'];
  return Number((await world.run(args)).stdout);
}

/** Another answer to the second question of a finished sheet. */
async function edit(world: World, random: Random): Promise<Attempt> {
  const done = entriesIn(world).filter(
    ({ status, worksheet }) => status === 'done' && worksheet === 'hard-day',
  );
  const id = done.length > 0 ? pick(done, random).id : await finishOne(world, random);
  return {
    args: ['edit', String(id), 'second', '--accessible'],
    reply: answersInLines(random),
    isConfirmed: isKept,
    faults: (outcome) => faultsOfSitting(outcome, (entry) => entry.id === id),
  };
}

async function finishOne(world: World, random: Random): Promise<number> {
  return Number((await world.run(fillFromFile(world, random).args)).stdout);
}

function entriesIn(world: World): HeldEntry[] {
  return [...world.held().entries.values()].filter(({ isTrashed }) => !isTrashed);
}

/** A new entry at most, with every word after which the next question was shown. */
function faultsOfFilling(outcome: Outcome): string[] {
  const [entry, ...more] = newEntries(outcome.before, outcome.after);
  if (more.length > 0) return [`There are ${more.length + 1} new entries`];
  return [...lossesIn(outcome.before, outcome.after), ...missingWords(entry, outcome)];
}

/** The same for an entry that is there already: all it said before is in it, in its versions at least. */
function faultsOfSitting(outcome: Outcome, isMeant: (entry: HeldEntry) => boolean): string[] {
  const { before, after } = outcome;
  if (newEntries(before, after).length > 0) return ['There is a new entry'];
  const [was] = [...before.entries.values()].filter(isMeant);
  const now = after.entries.get(was?.uuid ?? '');
  const earlier = Object.values(was?.answers ?? {}).flatMap(
    (answer) => JSON.stringify(answer).match(/\w{5,}/g) ?? [],
  );
  const gone = earlier.filter((word) => !now?.whole.includes(word));
  return [
    ...lossesIn(before, after, isMeant),
    ...gone.map((word) => `The answer ${word} of before is lost`),
    ...missingWords(now, outcome),
  ];
}

function missingWords(entry: HeldEntry | undefined, { words, isConfirmed }: Outcome): string[] {
  const missing = words.filter((word) => !entry?.whole.includes(word));
  return [
    ...missing.map((word) => `The answer ${word} was followed by the next question and is lost`),
    ...(isConfirmed && entry?.status !== 'done' ? ['It was said to be kept and is not finished'] : []),
  ];
}
