import { availableParallelism } from 'node:os';
import { fuzzOne } from './fuzz-one.ts';
import { readOptions } from './options.ts';
import { startTally, tableOf } from './tally.ts';
import { isTarget, runsOf, targetNames } from './targets.ts';

const options = readOptions(process.argv.slice(2), availableParallelism());
const names = options.parsers.length > 0 ? options.parsers : targetNames;
const stranger = names.find((name) => !isTarget(name));
if (stranger !== undefined) {
  console.error(`There is no parser "${stranger}". There are: ${targetNames.join(', ')}`);
  process.exit(2);
}

const tallies = names.map((name) => startTally(name, options));
const waiting = [...tallies];
await Promise.all(Array.from({ length: options.jobs }, work));
console.log(tableOf(tallies));
const failed = tallies.reduce((sum, { failures }) => sum + failures, 0);
if (failed > 0) console.log(`\n${failed} failures, with their inputs, are in ${options.out}.`);
process.exit(failed > 0 ? 1 : 0);

/** Where a parser is named it gets as many inputs as are asked for. */
function runsFor(name: string): number {
  return options.parsers.length > 0 || !isTarget(name) ? options.runs : runsOf(name, options.runs);
}

async function work(): Promise<void> {
  for (let tally = waiting.shift(); tally !== undefined; tally = waiting.shift()) {
    await fuzzOne(tally, { ...options, runs: runsFor(tally.parser) }, (line) => console.error(line));
    console.error(`${tally.parser}: ${tally.tried} inputs, ${tally.failures} failures`);
  }
}
