import type { PDFRef } from '@cantoo/pdf-lib';
import { type Literal, type Objects, text } from './objects.ts';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef | undefined;
  /** From the lower edge of the page; the whole page where there is none. */
  readonly height: number | undefined;
  readonly inside: readonly Bookmark[];
}

/** The tree of bookmarks beside the pages. */
export function outlineObject(bookmarks: readonly Bookmark[], objects: Objects): PDFRef {
  const root = objects.reserve();
  objects.put(root, { Type: 'Outlines', ...branch(bookmarks, root, objects), Count: bookmarks.length });
  return root;
}

function branch(bookmarks: readonly Bookmark[], parent: PDFRef, objects: Objects): Record<string, Literal> {
  const refs = bookmarks.map(() => objects.reserve());
  for (const [index, { title, page, height, inside }] of bookmarks.entries()) {
    const own = refs[index];
    if (own === undefined) continue;
    const [before, after] = [refs[index - 1], refs[index + 1]];
    objects.put(own, {
      Title: text(title),
      Parent: parent,
      ...(before === undefined ? {} : { Prev: before }),
      ...(after === undefined ? {} : { Next: after }),
      ...(page === undefined
        ? {}
        : { Dest: height === undefined ? [page, 'Fit'] : [page, 'XYZ', null, height, null] }),
      ...(inside.length === 0 ? {} : { ...branch(inside, own, objects), Count: -inside.length }),
    });
  }
  const [first, last] = [refs[0], refs.at(-1)];
  return first === undefined || last === undefined ? {} : { First: first, Last: last };
}
