import { ExpectedError } from '../src/errors.ts';
import type { Prepared } from './target.ts';

export type Attempted =
  | { readonly kind: 'accepted' | 'refused' }
  /** `where` is the same for two inputs that meet the same fault. */
  | { readonly kind: 'crashed'; readonly where: string; readonly stack: string };

/** Tries one input: what is taken or refused with a sentence is well, and all else that is thrown is a fault. */
export async function attempt({ attempt: tryOn }: Prepared, input: Uint8Array): Promise<Attempted> {
  try {
    const taken = tryOn(input);
    return { kind: (typeof taken === 'boolean' ? taken : await taken) ? 'accepted' : 'refused' };
  } catch (error) {
    if (error instanceof ExpectedError) return { kind: 'refused' };
    return { kind: 'crashed', where: whereOf(error), stack: stackOf(error) };
  }
}

/** The kind of error and the first lines of ours it came through: the message may quote the input. */
function whereOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = stackOf(error)
    .split('\n')
    .flatMap((line) => /\/((?:src|fuzz)\/[^)]+?\.ts:\d+)/.exec(line)?.[1] ?? []);
  return [name, ...frames.slice(0, 2)].join(' < ');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
