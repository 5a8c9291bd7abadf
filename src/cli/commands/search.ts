import { Command } from 'commander';
import type { Found } from '../../journal/journal.ts';
import { addFilterFlags, type FilterFlags, filterFrom } from '../filters.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

/** How many a screen gets when it does not say. */
const screenful = 20;

const about = `
All words must be there, in any answer of an entry; accents and case do not matter.
  steer search pub friday             both words
  steer search '"friday night"'       these words in a row
  steer search 'fri*'                 words that begin like this
  steer search pub -- -quiz           without that word
  steer search                        asks for the words, so that no shell remembers them`;

export function searchCommand(context: GetContext): Command {
  const command = new Command('search')
    .description('find entries by the words in them')
    .argument('[words...]', 'what to look for; asked for when left out, read from stdin with -');
  return addFilterFlags(command)
    .option('--json', 'print JSON')
    .addHelpText('after', about)
    .action(async (words: string[], flags: FilterFlags & { readonly json?: boolean }) => {
      const live = context();
      const { searchEntries } = await import('../../app/search-entries.ts');
      const operands = await operandsFrom(words, live);
      const filter = await filterFrom(flags, 'all', live);
      if (flags.json) return live.output.printJson((await searchEntries(operands, filter, live)).map(asJson));
      const cut = live.output.onScreen && filter.limit === undefined;
      const found = await searchEntries(operands, cut ? { ...filter, limit: screenful + 1 } : filter, live);
      await print(cut ? found.slice(0, screenful) : found, live);
      if (found.length === 0) live.output.say('Nothing was found.');
      if (cut && found.length > screenful)
        live.output.say(`These are the best ${screenful}. For more: --limit 100`);
    });
}

async function operandsFrom(words: readonly string[], live: LiveContext): Promise<readonly string[]> {
  if (words.length === 0) return [await (await import('../../app/ask-for-words.ts')).askForWords(live)];
  if (words.length > 1 || words[0] !== '-') return words;
  const { readInput } = await import('../read-input.ts');
  return [await readInput('-', live.process)];
}

function asJson({ matches, ...entry }: Found) {
  return { ...entry, matches: matches.map(({ question, text }) => ({ question, text })) };
}

async function print(found: readonly Found[], live: LiveContext): Promise<void> {
  const { width } = live.output;
  if (width === undefined) return live.output.print((await import('../found-lines.ts')).foundLines(found));
  const [{ foundColumns }, { questionLabels }, { stylesFor }] = await Promise.all([
    import('../found-columns.ts'),
    import('../../app/question-labels.ts'),
    import('../styles.ts'),
  ]);
  const labelled = await Promise.all(
    found.map(async (entry) => ({ ...entry, labels: await questionLabels(entry, live) })),
  );
  const styles = await stylesFor(live.output.hasColor('data'));
  const text = foundColumns(labelled, { width, styles });
  live.output.print(text, { styled: true });
}
