/** What a process that tries inputs is told: some of them, or to write one down, as short as it still fails. */
export type Task = RangeTask | OneTask;

interface Trying {
  readonly parser: string;
  readonly seed: number;
}

export interface RangeTask extends Trying {
  readonly kind: 'range';
  readonly from: number;
  readonly to: number;
  /** The file in which the number of the input stands that is being tried. */
  readonly mark: string;
  /** A file with the only input there is, so that the memory it takes to make inputs does not count. */
  readonly input?: string;
  /** How many milliseconds an input is waited for, where that is not as ever. */
  readonly patience?: number;
}

export interface OneTask extends Trying {
  readonly kind: 'one';
  readonly index: number;
  readonly file: string;
}

/** What became of the inputs since it was last told. */
export interface Counted {
  readonly done: number;
  readonly accepted: number;
  readonly refused: number;
  readonly slowest: number;
  readonly peak: number;
}

export interface Failure {
  readonly index: number;
  readonly sort: 'crash' | 'slow' | 'memory' | 'hang' | 'death';
  /** For crashes, the same for two inputs that meet the same fault. */
  readonly where: string;
  readonly stack: string;
}

/** What such a process tells. */
export type Told =
  | { readonly kind: 'counted'; readonly counted: Counted }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** What an input may take: of processor time, and of memory over what was there before the first. */
export const limits = { milliseconds: 1000, megabytes: 300 } as const;
