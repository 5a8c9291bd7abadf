import { heightOf, type Strip } from './strip.ts';

export interface Placed {
  readonly strip: Strip;
  readonly top: number;
  readonly height: number;
  /** The head of a table once more: not to be read out again. */
  readonly repeated: boolean;
}

/** What lies on one page, from its upper margin down, in points. */
export interface PlannedPage {
  readonly placed: readonly Placed[];
  readonly used: number;
}

/** A page with less than this part of it used is not ended, unless by the end of the document. */
export const leastUsed = 0.2;

/** Puts strips on pages so high; the first page has less room by what stands at its top. */
export function paginate(strips: readonly Strip[], height: number): PlannedPage[] {
  const pages = new Pages(height);
  for (const group of groupsOf(strips, ({ keep }) => !keep)) pages.put(group);
  return pages.all();
}

/** Strips that stay together: a group ends where it may. */
function groupsOf(strips: readonly Strip[], mayEnd: (strip: Strip) => boolean): Strip[][] {
  const groups: Strip[][] = [];
  let open: Strip[] = [];
  for (const strip of strips) {
    open.push(strip);
    if (!mayEnd(strip)) continue;
    groups.push(open);
    open = [];
  }
  return open.length === 0 ? groups : [...groups, open];
}

/** Sums of heights are not exact. */
const hair = 0.01;

class Pages {
  readonly #height: number;
  readonly #pages: PlannedPage[] = [];
  #placed: Placed[] = [];
  #used = 0;

  constructor(height: number) {
    this.#height = height;
  }

  all(): PlannedPage[] {
    if (this.#placed.length > 0 || this.#pages.length === 0) this.#end();
    return this.#pages;
  }

  put(group: readonly Strip[]): void {
    const [first] = group;
    if (first === undefined) return;
    const hasEnough = this.#used >= this.#height * leastUsed;
    if (first.opensPage && hasEnough) this.#end();
    if (this.#used + this.#above(first) + heightOf(group) > this.#height + hair) {
      if (hasEnough && heightOf(group) + headHeight(first) <= this.#height + hair) this.#end();
      else {
        this.#putParts(group);
        return;
      }
    }
    for (const strip of group) this.#add(strip);
  }

  /** Too high to stay together: in the parts it may be cut into, and those that are too high a strip at a time. */
  #putParts(group: readonly Strip[]): void {
    const parts = groupsOf(group, ({ keep, mayEnd }) => !keep || mayEnd === true);
    for (const part of parts)
      if (parts.length > 1) this.put(part);
      else for (const strip of part) this.#putOne(strip);
  }

  #putOne(strip: Strip): void {
    const isTooHigh = headHeight(strip) + strip.height > this.#height + hair;
    const mayEnd = this.#placed.length > 0 && (!isTooHigh || this.#used >= this.#height * leastUsed);
    if (!this.#fits(strip) && mayEnd) this.#end();
    const room = this.#height - this.#used - this.#above(strip);
    const [first, rest] = this.#fits(strip) ? [strip] : (strip.cut?.(room) ?? [strip]);
    this.#add(first);
    if (rest !== undefined) this.#putOne(rest);
  }

  #fits(strip: Strip): boolean {
    return this.#used + this.#above(strip) + strip.height <= this.#height + hair;
  }

  /** The room that its head takes at the top of a page, or what is left free above it elsewhere. */
  #above(strip: Strip): number {
    return this.#placed.length === 0 ? headHeight(strip) : strip.before;
  }

  #add(strip: Strip): void {
    if (this.#placed.length === 0) for (const head of strip.head ?? []) this.#place(head, true);
    this.#place(strip, false);
  }

  #place(strip: Strip, repeated: boolean): void {
    const top = this.#used + (this.#placed.length === 0 ? 0 : strip.before);
    this.#placed.push({ strip, top, height: strip.height, repeated });
    this.#used = top + strip.height;
  }

  #end(): void {
    this.#pages.push({ placed: stretched(this.#placed, this.#height - this.#used), used: this.#used });
    this.#placed = [];
    this.#used = 0;
  }
}

function headHeight({ head = [] }: Strip): number {
  return heightOf(head);
}

/** Strips that may grow share what is left over on their page; those below them move down. */
function stretched(placed: readonly Placed[], spare: number): Placed[] {
  const growing = placed.filter(({ strip }) => strip.stretches).length;
  if (growing === 0 || spare <= 0) return [...placed];
  const share = spare / growing;
  let moved = 0;
  return placed.map((one) => {
    const grown = one.strip.stretches ? share : 0;
    const result = { ...one, top: one.top + moved, height: one.height + grown };
    moved += grown;
    return result;
  });
}
