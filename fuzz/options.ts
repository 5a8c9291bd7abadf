import { parseArgs } from 'node:util';

export interface FuzzOptions {
  /** All of them where none is named. */
  readonly parsers: readonly string[];
  readonly runs: number;
  readonly seed: number;
  /** The first input of each parser; those before it are passed over. */
  readonly from: number;
  /** Goes on where a run with the same seed was ended. */
  readonly resume: boolean;
  readonly out: string;
  readonly jobs: number;
}

export function readOptions(args: readonly string[], cores: number): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      parser: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '200000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      resume: { type: 'boolean', default: false },
      out: { type: 'string', default: 'fuzz-failures' },
      jobs: { type: 'string', default: String(cores) },
    },
  });
  return {
    parsers: values.parser,
    runs: whole('--runs', values.runs),
    seed: whole('--seed', values.seed),
    from: whole('--from', values.from),
    resume: values.resume,
    out: values.out,
    jobs: Math.max(1, whole('--jobs', values.jobs)),
  };
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${name} must be a whole number, not "${text}".`);
  return Number(text);
}
