import type { Block } from '../../../document/document.ts';
import { visible } from '../../../text/controls.ts';
import type { Faces } from '../type/faces.ts';
import type { Look } from './look.ts';
import type { Strip } from './strip.ts';
import type { Tag } from './tags.ts';

/** Where something is set, and how. */
export interface Setting {
  readonly faces: Faces;
  readonly look: Look;
  /** How much room there is to write and between things: 1 as the look says, less where a page must take more. */
  readonly ease: number;
  /** From the left edge of the page. */
  readonly left: number;
  readonly width: number;
  /** How high a page is between its margins. */
  readonly pageHeight: number;
  /** What is set here belongs to it. */
  readonly tag: Tag;
  /** How deep a question stands among the headings. */
  readonly askRole: 'H2' | 'H3';
  /** What the fields of a form are called here; absent on paper. */
  readonly field?: { readonly name: string; readonly says: string };
  /** Strips of blocks below each other; in here so that blocks can hold blocks. */
  strips(blocks: readonly Block[], setting: Setting): Strip[];
}

export function indented(setting: Setting, by: number): Setting {
  return { ...setting, left: setting.left + by, width: setting.width - by };
}

export function within(setting: Setting, tag: Tag): Setting {
  return { ...setting, tag };
}

/** A field of the question's, or of a part of its answer. */
export function fieldAt(setting: Setting, part: string | number): Setting {
  if (setting.field === undefined) return setting;
  return { ...setting, field: { ...setting.field, name: `${setting.field.name}.${part}` } };
}

/** What is asked here is said to whoever does not see the page. */
export function asking(setting: Setting, ask: string): Setting {
  if (setting.field === undefined) return setting;
  return { ...setting, field: { ...setting.field, says: visible(ask) } };
}

/** Whoever does not see the page hears this behind what is asked: a row, a column, an option. */
export function saying(setting: Setting, words: string): Setting {
  const { field } = setting;
  if (field === undefined || words === '') return setting;
  const says = [field.says, visible(words)].filter((part) => part !== '').join(' · ');
  return { ...setting, field: { ...field, says } };
}

export function pitchOf({ look, ease }: Setting): number {
  return Math.max(look.leastPitch, look.pitch * ease);
}

export function gapOf({ look, ease }: Setting): number {
  return look.gap * Math.max(0.6, ease);
}
