import type { PDFRef } from '@cantoo/pdf-lib';
import type { Face } from '../type/face.ts';
import type { Subsetter } from '../type/subset.ts';
import { type Objects, text } from './objects.ts';

/** A face in the file: its used glyphs, how wide each is, and which characters it stands for. */
export function fontObject(face: Face, subsetter: Subsetter, objects: Objects): PDFRef {
  const glyphs = [...face.used.keys()].sort((a, b) => a - b);
  const name = `${prefixOf(face)}+NotoSans-${face.name}`;
  const program = subsetter.glyphs(face.bytes, glyphs);
  const { ascender, descender } = face.extents;
  const descriptor = objects.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: face.name === 'italic' ? 0x44 : 0x4, // symbolic, italic
    FontBBox: [-1000, Math.floor(descender) - 300, 3000, Math.ceil(ascender) + 300],
    ItalicAngle: face.name === 'italic' ? -12 : 0,
    Ascent: ascender,
    Descent: descender,
    CapHeight: 714,
    StemV: face.name === 'bold' ? 140 : 80,
    FontFile2: objects.stream(program, { Length1: program.length }),
  });
  const descendant = objects.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: glyphs.flatMap((glyph) => [glyph, [face.advanceOf(glyph)]]),
  });
  return objects.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: objects.stream(toUnicode(face)),
  });
}

/** Six letters that tell one subset of a font from another. */
function prefixOf({ used }: Face): string {
  const sum = [...used.keys()].reduce((all, glyph) => (all * 31 + glyph) % 308915776, 7); // 26 to the sixth
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Math.floor(sum / 26 ** index) % 26)),
  ).join('');
}

/** At most a hundred at once, as the format wants. */
const mostAtOnce = 100;

function toUnicode({ used }: Face): string {
  const lines = [...used]
    .filter(([, said]) => said !== '')
    .map(([glyph, said]) => `<${hex(glyph)}> <${[...said].map(inUtf16).join('')}>`);
  const groups = Array.from({ length: Math.ceil(lines.length / mostAtOnce) }, (_, index) =>
    lines.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...groups.flatMap((group) => [`${group.length} beginbfchar`, ...group, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function inUtf16(character: string): string {
  return Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))).join('');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
