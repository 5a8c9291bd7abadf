import { normalized } from '../../../text/normalized.ts';
import { Face } from './face.ts';

export type FaceName = 'regular' | 'bold' | 'italic';

/** The bytes of the TrueType fonts that a PDF is set in. */
export type Fonts = Readonly<Record<FaceName, Uint8Array>>;

/** The faces of one file, and the characters none of them has. */
export class Faces {
  readonly missing = new Set<string>();
  readonly #fonts: Fonts;
  readonly #faces = new Map<FaceName, Face>();

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  /** Those that anything was set in. */
  get used(): Face[] {
    return [...this.#faces.values()].filter(({ used }) => used.size > 0);
  }

  get(name: FaceName): Face {
    const known = this.#faces.get(name);
    if (known !== undefined) return known;
    const face = new Face(name, this.#fonts[name]);
    this.#faces.set(name, face);
    return face;
  }

  /** The text with a sign in the place of each character that the face does not have. */
  printable(text: string, name: FaceName): string {
    if (plain.test(text)) return text;
    const face = this.get(name);
    return Array.from(normalized(text, 'NFC'), (character) => {
      if (face.covers(character)) return character;
      if (!invisible.test(character)) this.missing.add(character);
      return invisible.test(character) ? '' : replacement;
    }).join('');
  }
}

const plain = /^[ -~]*$/;
const invisible = /[\p{Cf}\p{Variation_Selector}]/u;
const replacement = '\ufffd';
