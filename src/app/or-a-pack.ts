import { ExpectedError, NotFoundError } from '../errors.ts';
import type { PackContext, Packs } from './context.ts';

/** Does what worksheets are named for; where one is not there and its name is a pack's, says how packs are printed. */
export async function orAPack<T>(
  names: readonly string[],
  print: () => Promise<T>,
  { library, packs }: Pick<PackContext, 'library' | 'packs'>,
): Promise<T> {
  try {
    return await print();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const missing = await firstMissing(names, library);
    const pack = missing === undefined ? undefined : await packCalled(missing, packs);
    if (pack === undefined) throw error;
    throw new NotFoundError(error.message, `It is a pack. Print it with: steer print --pack ${pack}`);
  }
}

async function firstMissing(
  names: readonly string[],
  library: PackContext['library'],
): Promise<string | undefined> {
  for (const name of names) if (!(await isThere(library.find(name)))) return name;
  return undefined;
}

async function packCalled(name: string, packs: Packs): Promise<string | undefined> {
  return (await isThere(packs.find(name))) ? (await packs.find(name)).id : undefined;
}

async function isThere(found: Promise<unknown>): Promise<boolean> {
  return found.then(
    () => true,
    (error: unknown) => {
      if (error instanceof ExpectedError) return false; // what is wrong elsewhere is not what was asked for
      throw error;
    },
  );
}
