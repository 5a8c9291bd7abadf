import { graphemes } from '../../../text/graphemes.ts';
import type { FaceName, Faces } from './faces.ts';

/** Text in one look. */
export interface Span {
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  /** From 0, black, to 1, white. */
  readonly grey?: number;
  /** Leads to an address. */
  readonly url?: string;
}

export interface Piece extends Span {
  /** Its words as they were measured, each with the spaces behind it. */
  readonly words: readonly string[];
  /** From the beginning of its line, in points. */
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Texts as lines no wider than the room, in points. What has no space to break at is broken between letters. */
export function breakLines(spans: readonly Span[], room: number, faces: Faces): Line[] {
  const lines = new Lines(room, faces);
  for (const span of spans) {
    for (const [index, text] of span.text.replaceAll('\t', '    ').split('\n').entries()) {
      if (index > 0) lines.end();
      for (const word of wordsOf(faces.printable(text, span.face))) lines.put({ ...span, text: word });
    }
  }
  return lines.all();
}

/** A text in one piece: what stands on a line of its own, however long it is. */
export function lineOf(span: Span, faces: Faces): Line {
  const printable = { ...span, text: faces.printable(span.text, span.face) };
  const width = widthOf(printable, faces);
  return { pieces: [{ ...printable, words: [printable.text], x: 0, width }], width };
}

export function widthOf({ text, face, size }: Span, faces: Faces): number {
  return (faces.get(face).set(text).width * size) / 1000;
}

/** A word with the spaces behind it; also what ends in a dash or a slash, and each letter of scripts without spaces. */
function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{P}]*\s*|[^\s\-–—/\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+[-–—/]*\s*|[-–—/]+\s*|\s+/gu;

class Lines {
  readonly #room: number;
  readonly #faces: Faces;
  readonly #lines: Line[] = [];
  #pieces: Piece[] = [];
  #width = 0;

  constructor(room: number, faces: Faces) {
    this.#room = room;
    this.#faces = faces;
  }

  all(): Line[] {
    this.end();
    return this.#lines;
  }

  end(): void {
    const last = this.#pieces.at(-1);
    this.#lines.push({ pieces: this.#pieces, width: last === undefined ? 0 : this.#width });
    this.#pieces = [];
    this.#width = 0;
  }

  put(span: Span): void {
    const bare = { ...span, text: span.text.trimEnd() };
    const width = widthOf(bare, this.#faces);
    if (this.#width + width > this.#room + hair && this.#pieces.length > 0) this.end();
    if (width > this.#room + hair) this.#putLetters(span);
    else this.#add(span);
  }

  /** So long that no line takes it: as much on each as there is room for. */
  #putLetters(span: Span): void {
    let taken = '';
    for (const letter of graphemes(span.text)) {
      const next = taken + letter;
      if (taken !== '' && widthOf({ ...span, text: next.trimEnd() }, this.#faces) > this.#room) {
        this.#add({ ...span, text: taken });
        this.end();
        taken = letter;
      } else taken = next;
    }
    this.#add({ ...span, text: taken });
  }

  /** Beside what is there; in one piece with it where it looks the same. */
  #add(span: Span): void {
    const last = this.#pieces.at(-1);
    const width = widthOf(span, this.#faces);
    if (last !== undefined && isAlike(last, span)) {
      const words = [...last.words, span.text];
      this.#pieces.splice(-1, 1, { ...last, text: last.text + span.text, words, width: last.width + width });
    } else this.#pieces.push({ ...span, words: [span.text], x: this.#width, width });
    this.#width += width;
  }
}

/** Sums of widths are not exact. */
const hair = 0.01;

function isAlike(a: Span, b: Span): boolean {
  return a.face === b.face && a.size === b.size && a.grey === b.grey && a.url === b.url;
}
