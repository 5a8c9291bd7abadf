import { tidy } from '../tidy.ts';
import { type Line, lineOf, type Span } from '../type/break-lines.ts';
import type { Faces } from '../type/faces.ts';
import { showGlyphs } from '../type/show-glyphs.ts';
import { circlePath } from './circle.ts';
import type { Tag } from './tags.ts';

/** A field of a form: where it lies on its page, in points from its lower left corner, and what it takes. */
export interface Field {
  readonly name: string;
  /** Said to whoever does not see the page. */
  readonly says: string;
  readonly box: Box;
  readonly takes:
    | { readonly kind: 'text'; readonly lines: number; readonly size: number }
    | { readonly kind: 'tick' }
    /** One of several, which together answer what is asked. */
    | { readonly kind: 'choice'; readonly value: string; readonly asked: string };
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** What belongs to whom on a page, by the order in which it was drawn. */
export interface Drawn {
  readonly tag: Tag;
  readonly mark: number;
  /** How high on the page, from its lower edge. */
  readonly height: number;
}

export interface DrawnField {
  readonly tag: Tag;
  readonly field: Field;
}

export interface DrawnLink {
  readonly tag: Tag;
  readonly box: Box;
  /** An address, or a document by its place among all that are drawn, from 0. */
  readonly to: string | number;
}

export interface Surroundings {
  readonly faces: Faces;
  /** The document that stands so many places further, and the page on which it begins; both from 0. */
  find(after: number): { readonly document: number; readonly page: number } | undefined;
}

/** One page being drawn: measures in points from its upper left corner. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly drawn: Drawn[] = [];
  readonly fields: DrawnField[] = [];
  readonly links: DrawnLink[] = [];
  readonly #faces: Faces;
  readonly #find: Surroundings['find'];
  readonly #parts: string[] = [];
  #isRepeated = false;
  #shift = { x: 0, y: 0 };

  constructor(
    { width, height }: { readonly width: number; readonly height: number },
    { faces, find }: Surroundings,
  ) {
    this.width = width;
    this.height = height;
    this.#faces = faces;
    this.#find = find;
  }

  get content(): string {
    return this.#parts.join('\n');
  }

  /** A line of text by its baseline. What belongs to no tag, or was drawn before, is not read out. */
  text(line: Line, left: number, baseline: number, tag?: Tag): void {
    const pieces = line.pieces.filter(({ text }) => text.trim() !== '');
    if (pieces.length === 0) return;
    this.#marked(tag, this.height - baseline - this.#shift.y, () => {
      for (const piece of pieces) {
        const { face, size, grey = 0, x } = piece;
        const set = this.#faces.get(face);
        const glyphs = piece.words.flatMap((word) => set.set(word).glyphs);
        const shown = showGlyphs(glyphs, set, size);
        const [at, up] = this.#place(left + x, baseline);
        this.#parts.push(`BT /${face} ${tidy(size)} Tf ${tidy(grey)} g ${at} ${up} Td ${shown} ET`);
      }
    });
    for (const { url, x, width, size } of pieces)
      if (url !== undefined && tag !== undefined)
        this.link(url, { left: left + x, top: baseline - size, width, height: size * 1.25 }, tag);
  }

  line(
    from: readonly [number, number],
    to: readonly [number, number],
    { width = 0.6, grey = 0.35, dash = '' } = {},
  ): void {
    const [x1, y1] = this.#place(...from);
    const [x2, y2] = this.#place(...to);
    const dashed = dash === '' ? '' : `[${dash}] 0 d `;
    this.#ornament(`q ${dashed}${tidy(width)} w ${tidy(grey)} G ${x1} ${y1} m ${x2} ${y2} l S Q`);
  }

  box({ left, top, width, height }: Area, { line = 0.7, grey = 0.25 } = {}): void {
    const [x, y] = this.#place(left, top + height);
    this.#ornament(`q ${tidy(line)} w ${tidy(grey)} G ${x} ${y} ${tidy(width)} ${tidy(height)} re S Q`);
  }

  circle(left: number, top: number, across: number): void {
    const { x, y } = this.#shift;
    const radius = across / 2;
    const path = circlePath({ x: left + radius + x, y: this.height - top - radius - y, radius });
    this.#ornament(`q 0.7 w 0.25 G ${path} S Q`);
  }

  /** Leads to a document further on, and says at the right on which page that begins. */
  leadTo(after: number, { area, baseline, look, tag }: Lead): void {
    const found = this.#find(after);
    if (found === undefined) return;
    const line = lineOf({ ...look, text: String(found.page + 1) }, this.#faces);
    this.text(line, area.left + area.width - line.width, baseline, tag);
    this.link(found.document, area, tag);
  }

  field(field: Omit<Field, 'box'>, area: Area, tag: Tag): void {
    if (this.#isRepeated) return;
    const { takes } = field;
    const own = takes.kind === 'text' && takes.lines === 1 ? sunk(area, takes.size) : area;
    this.fields.push({ tag, field: { ...field, box: this.#boxOf(own) } });
  }

  link(to: string | number, area: Area, tag: Tag): void {
    if (!this.#isRepeated) this.links.push({ tag, box: this.#boxOf(area), to });
  }

  /** The same once more at another place: there to be seen, and not to be read out twice. */
  again(shift: { readonly x: number; readonly y: number }, draw: () => void): void {
    this.at(shift, () => {
      const before = this.#isRepeated;
      this.#isRepeated = true;
      draw();
      this.#isRepeated = before;
    });
  }

  at(shift: { readonly x: number; readonly y: number }, draw: () => void): void {
    const before = this.#shift;
    this.#shift = { x: before.x + shift.x, y: before.y + shift.y };
    draw();
    this.#shift = before;
  }

  #boxOf({ left, top, width, height }: Area): Box {
    const { x, y } = this.#shift;
    return { left: left + x, bottom: this.height - top - y - height, width, height };
  }

  #place(left: number, top: number): [number, number] {
    return [tidy(left + this.#shift.x), tidy(this.height - top - this.#shift.y)];
  }

  #marked(tag: Tag | undefined, height: number, draw: () => void): void {
    if (tag === undefined || this.#isRepeated) this.#parts.push('/Artifact BMC');
    else {
      const mark = this.drawn.length;
      this.drawn.push({ tag, mark, height });
      this.#parts.push(`/${tag.role} <</MCID ${mark}>> BDC`);
    }
    draw();
    this.#parts.push('EMC');
  }

  #ornament(operators: string): void {
    this.#parts.push(`/Artifact BMC ${operators} EMC`);
  }
}

interface Lead {
  readonly area: Area;
  readonly baseline: number;
  readonly look: Omit<Span, 'text'>;
  readonly tag: Tag;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Viewers set a line in the middle of its field: no higher than it needs, it stands by the rule below. */
function sunk({ left, top, width, height }: Area, size: number): Area {
  const own = Math.min(height, size * 1.4);
  return { left, top: top + height - own, width, height: own };
}
