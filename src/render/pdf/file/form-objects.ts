import { PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import type { Sheet } from '../../../document/document.ts';
import type { Box, Field } from '../page/canvas.ts';
import { circlePath } from '../page/circle.ts';
import { tidy } from '../tidy.ts';
import { type Literal, type Objects, text } from './objects.ts';

/** A widget on a page, before it has a place in the tree of fields. */
export interface Widget {
  readonly field: Field;
  readonly page: PDFRef;
  /** Its number in the structure. */
  readonly number: number;
  readonly ref: PDFRef;
}

interface Node {
  readonly children: Map<string, Node>;
  readonly widgets: Widget[];
}

const [multiline, radio] = [1 << 12, 1 << 15]; // without the flag that one of the buttons must stay on

/** The fields of a form as a tree by the dots in their names; buttons of one name are one field. */
export function formObject(
  widgets: readonly Widget[],
  sheets: readonly Pick<Sheet, 'id' | 'version' | 'fingerprint'>[],
  objects: Objects,
): PDFRef {
  const top: Node = { children: new Map(), widgets: [] };
  for (const widget of widgets) {
    let node = top;
    for (const part of widget.field.name.split('.')) {
      const next = node.children.get(part) ?? { children: new Map(), widgets: [] };
      node.children.set(part, next);
      node = next;
    }
    node.widgets.push(widget);
  }
  const helvetica = objects.add({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  });
  const dingbats = objects.add({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' });
  return objects.add({
    Fields: [...top.children].map(([name, node]) => fieldObject(name, node, undefined, objects)),
    DR: { Font: { Helv: helvetica, ZaDb: dingbats } },
    DA: operators('/Helv 10 Tf 0 g'),
    NeedAppearances: true,
    SelfsteerForms: sheets.map(({ id, version, fingerprint }) => ({
      Sheet: text(id),
      Version: version,
      ...(fingerprint === undefined ? {} : { Fingerprint: text(fingerprint) }),
    })),
  });
}

function fieldObject(name: string, node: Node, parent: PDFRef | undefined, objects: Objects): PDFRef {
  const [widget, ...more] = node.widgets;
  const under = parent === undefined ? {} : { Parent: parent };
  if (widget !== undefined && more.length === 0 && widget.field.takes.kind !== 'choice') {
    objects.put(widget.ref, { ...under, T: text(name), ...oneOf(widget, objects), ...annotation(widget) });
    return widget.ref;
  }
  const own = objects.reserve();
  if (widget?.field.takes.kind === 'choice') {
    for (const one of node.widgets)
      objects.put(one.ref, { Parent: own, ...annotation(one), ...button(one, objects) });
    objects.put(own, {
      ...under,
      T: text(name),
      FT: 'Btn',
      Ff: radio,
      TU: text(widget.field.takes.asked),
      DA: operators(marks),
      V: 'Off',
      Kids: node.widgets.map(({ ref }) => ref),
    });
    return own;
  }
  if (widget !== undefined) throw new Error(`A form has its field "${widget.field.name}" once.`);
  const kids = [...node.children].map(([child, inner]) => fieldObject(child, inner, own, objects));
  objects.put(own, { ...under, T: text(name), Kids: kids });
  return own;
}

function annotation({ field: { box, says }, page, number }: Widget): Record<string, Literal> {
  const { left, bottom, width, height } = box;
  return {
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: [left, bottom, left + width, bottom + height].map(tidy),
    P: page,
    F: 4, // it is printed
    TU: text(says),
    StructParent: number,
  };
}

function oneOf(widget: Widget, objects: Objects): Record<string, Literal> {
  const { takes, box } = widget.field;
  if (takes.kind !== 'text') return { FT: 'Btn', V: 'Off', DA: operators(marks), ...button(widget, objects) };
  const size = takes.lines > 1 ? takes.size : Math.min(takes.size, box.height * 0.8);
  return {
    FT: 'Tx',
    DA: operators(`/Helv ${tidy(size)} Tf 0 g`),
    ...(takes.lines > 1 ? { Ff: multiline } : {}),
  };
}

/** Viewers that draw marks themselves draw them in this font, as large as there is room. */
const marks = '/ZaDb 0 Tf 0 g';

/** What is marked, over the frame that is on the page: viewers that draw marks themselves leave frames out. */
function button({ field: { takes, box } }: Widget, objects: Objects): Record<string, Literal> {
  const isTick = takes.kind === 'tick';
  const on = takes.kind === 'choice' ? stateName(takes.value) : 'Yes';
  const mark = isTick ? cross(box) : `${dot(box)} f`;
  const look = (drawing: string) =>
    objects.stream(drawing, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, tidy(box.width), tidy(box.height)],
      Resources: {},
    });
  return {
    AS: 'Off',
    MK: { CA: text(isTick ? '8' : 'l') },
    AP: { N: { [on]: look(`0 g 0 G 1.3 w ${mark}`), Off: look('') } },
  };
}

/** A name is bytes, which stand for a text in UTF-8; the library takes them one by one, and what follows a # as a code. */
function stateName(value: string): string {
  return Buffer.from(value).toString('latin1').replaceAll('#', '#23');
}

function cross({ width, height }: Box): string {
  const [x, y] = [tidy(width - 2.5), tidy(height - 2.5)];
  return `2.5 2.5 m ${x} ${y} l 2.5 ${y} m ${x} 2.5 l S`;
}

function dot({ width, height }: Box): string {
  return circlePath({ x: width / 2, y: height / 2, radius: Math.min(width, height) * 0.27 });
}

/** Operators stand in a string byte by byte: as a text, in UTF-16, no viewer could read them. */
function operators(ascii: string): Literal {
  return PDFHexString.of(Buffer.from(ascii, 'latin1').toString('hex'));
}
