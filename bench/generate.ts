import type { Change, Journal } from '../src/journal/journal.ts';
import { definitions } from './worksheets.ts';

export interface GenerateOptions {
  readonly entries: number;
  /** The same seed gives the same entries, up to their uuids. */
  readonly seed: number;
}

const words =
  'a walk rain the bus late message home quiet kitchen evening friend plan letter garden sleep'.split(' ');
const feelings = ['afraid', 'angry', 'ashamed', 'calm', 'glad', 'sad', 'tense'];
const places = [
  { value: 'home', label: 'At home' },
  { value: 'work', label: 'At work' },
  { value: 'outside', label: 'Outside' },
];
const tags = ['work', 'family', 'night', 'health'];

/** A word that stands in one entry of any number of them. */
export const rareWord = 'zwetschge';

/** Fills a journal with finished entries, six hours apart. */
export function generate(journal: Pick<Journal, 'add'>, { entries, seed }: GenerateOptions): void {
  const random = seeded(seed);
  for (let number = 0; number < entries; number++) {
    const at = new Date(Date.UTC(2025, 0, 1, 6 * number)).toISOString().replace('Z', '+00:00');
    const definition = pick(definitions, random);
    const entry = { definition, createdAt: at, occurredAt: at, tags: some(tags, 2, random) };
    const change = anAnsweredSheet(at, random);
    journal.add(entry, number === entries >> 1 ? withRareWord(change) : change, { draft: false });
  }
}

function withRareWord(change: Change): Change {
  const text = `a ${rareWord} in the garden`;
  return { ...change, answers: { ...change.answers, event: { value: text, texts: [text] } } };
}

function anAnsweredSheet(occurredAt: string, random: () => number): Change {
  const sentence = () => some(words, 12, random).join(' ');
  const [event, thought, helped, felt] = [sentence(), sentence(), sentence(), some(feelings, 3, random)];
  const place = pick(places, random);
  const answers: Change['answers'] = {
    event: { value: event, texts: [event] },
    thought: { value: thought, texts: [thought] },
    strength: { value: Math.floor(random() * 11), texts: [] },
    feelings: { value: felt, texts: felt },
    place: { value: place.value, texts: [place.label] },
    'what-helped': { value: helped, texts: [helped] },
  };
  return { answers, aside: {}, open: undefined, occurredAt };
}

/** Up to so many of the items, at least one, in the order of the items. */
function some(items: readonly string[], most: number, random: () => number): string[] {
  const first = pick(items, random);
  const share = most / items.length;
  return items.filter((item) => item === first || random() < share).slice(0, most);
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** A linear congruential generator: plain, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
