/** What can be picked, ranked or given a row. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly score?: number | undefined;
  /** Excludes all others. */
  readonly alone?: boolean | undefined;
}

/** An option written as a bare text gets this value: lower case, words joined by hyphens, apostrophes dropped. */
export function valueFrom(label: string): string {
  return label
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
