import { Blob, Buffer, ClusterLevel, Feature, Font, Face as HarfBuzzFace, shape } from 'harfbuzzjs';
import { once } from '../../../text/once.ts';

/** A glyph where it stands in a run; measures in thousandths of the type size. */
export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly rise: number;
  readonly shift: number;
  /** The characters it stands for; those of a cluster stand at its first glyph. */
  readonly text: string;
}

export interface Run {
  readonly glyphs: readonly Glyph[];
  /** In thousandths of the type size. */
  readonly width: number;
}

/** Letters joined into one glyph are harder to read, and to search for. */
const plainLetters = once(() => [new Feature('liga', 0), new Feature('clig', 0), new Feature('dlig', 0)]);

/** A font that texts are set in. Glyphs that were set are remembered, for the file to carry no others. */
export class Face {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By glyph, the characters it was first set for. */
  readonly used = new Map<number, string>();
  readonly #font: Font;
  readonly #covered: ReadonlySet<number>;
  readonly #advances = new Map<number, number>();
  readonly #runs = new Map<string, Run>();

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
    const face = new HarfBuzzFace(new Blob(exactly(bytes)));
    this.#font = new Font(face);
    this.#font.setScale(1000, 1000);
    this.#covered = new Set(face.collectUnicodes());
  }

  covers(character: string): boolean {
    return this.#covered.has(character.codePointAt(0) ?? 0);
  }

  /** How wide a glyph is on its own, in thousandths. */
  advanceOf(glyph: number): number {
    const known = this.#advances.get(glyph) ?? this.#font.glyphHAdvance(glyph);
    this.#advances.set(glyph, known);
    return known;
  }

  get extents(): { readonly ascender: number; readonly descender: number } {
    return this.#font.hExtents();
  }

  /** Texts in one direction, all of whose characters it covers. */
  set(text: string, direction: 'ltr' | 'rtl' = 'ltr'): Run {
    const key = `${direction}${text}`;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    const run = this.#shape(text, direction);
    this.#runs.set(key, run);
    return run;
  }

  #shape(text: string, direction: 'ltr' | 'rtl'): Run {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === 'rtl' ? 5 : 4); // HB_DIRECTION_RTL, HB_DIRECTION_LTR
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    shape(this.#font, buffer, plainLetters());
    const found = buffer.getGlyphInfosAndPositions();
    const starts = [...new Set(found.map(({ cluster }) => cluster))].sort((a, b) => a - b);
    const texts = new Map(starts.map((start, index) => [start, text.slice(start, starts[index + 1])]));
    const glyphs = found.map(({ codepoint: id, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }): Glyph => {
      const said = texts.get(cluster) ?? '';
      texts.delete(cluster);
      return { id, advance: xAdvance, rise: yOffset, shift: xOffset, text: said };
    });
    for (const glyph of glyphs) if (!this.used.has(glyph.id)) this.used.set(glyph.id, glyph.text);
    return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
  }
}

/** HarfBuzz takes a whole buffer, not a part of one. */
function exactly(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
