import { OutputError } from '../errors.ts';
import { whyUnwritable } from '../text/why-unwritable.ts';

/** Does something to a file; what goes wrong is said in words, of the file as the writer named it. */
export function explained<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code in whyUnwritable ? unwritable(path, code) : error;
  }
}

export function unwritable(path: string, code: string): OutputError {
  return new OutputError(
    `"${path}" cannot be written: ${whyUnwritable[code]}.`,
    'Choose another place with --output.',
  );
}
