import { textPart } from '../../../document/field-names.ts';
import type { Canvas } from '../page/canvas.ts';
import { fieldAt, type Setting } from '../page/setting.ts';

interface TextArea {
  readonly top: number;
  readonly height: number;
  readonly lines?: number;
}

type Place = (canvas: Canvas, area: TextArea) => void;

/** A text field of a form over room to write, which is read out where it is set; nothing on paper. */
export function textPlace(setting: Setting, size?: number): Place | undefined {
  return fieldPlace(fieldAt(setting, textPart), size);
}

/** The same for a text that has a name of its own. */
export function fieldPlace({ field, tag, left, width, look }: Setting, size = look.body): Place | undefined {
  if (field === undefined) return undefined;
  const own = tag.add('Form');
  return (canvas, { top, height, lines = 1 }) =>
    canvas.field({ ...field, takes: { kind: 'text', lines, size } }, { left, top, width, height }, own);
}
