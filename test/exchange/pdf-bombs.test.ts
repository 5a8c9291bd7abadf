import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fromPdfForm } from '../../src/exchange/from-pdf-form.ts';
import { Written } from '../../src/questions/written.ts';
import { rawForm, rawPdf } from '../support/raw-pdf.ts';

const mebibyte = 1024 * 1024;
const damaged = 'The file is damaged, or not all of it is there. Save the form again, or get it once more.';
const tooLarge = 'It is larger than any form, and was not read to its end.';

/** A file whose table of places is packed so. */
function packedTable(dict: string, rows: Buffer): Buffer {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /XRef /Root 1 0 R ${dict} /Length ${rows.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), rows, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n')]);
}

const zeros = (size: number) => deflateSync(Buffer.alloc(size));
const flate = '/W [1 2 1] /Size 10 /Filter /FlateDecode';

describe('a small file that says it is a large one is refused', () => {
  test.each<[what: string, dict: string, rows: Buffer, sentence: string]>([
    ['unpacked, it is more than there is room for', flate, zeros(60 * mebibyte), tooLarge],
    [
      'rows that no memory holds',
      `${flate} /DecodeParms << /Predictor 12 /Columns 9007199254740991 >>`,
      zeros(100),
      damaged,
    ],
    [
      'rows of two gigabytes',
      `${flate} /DecodeParms << /Predictor 12 /Columns 2000000000 >>`,
      zeros(100),
      damaged,
    ],
    [
      'rows longer than all there is',
      `${flate} /DecodeParms << /Predictor 12 /Columns 100 >>`,
      zeros(100),
      damaged,
    ],
    [
      'more objects than a form has',
      '/W [0 1 0] /Index [0 99999999] /Filter /FlateDecode',
      zeros(mebibyte),
      tooLarge,
    ],
    [
      'very many sections of nothing',
      `/W [1 2 1] /Index [${'0 0 '.repeat(100_000)}]`,
      Buffer.alloc(40),
      damaged,
    ],
  ])('%s', (_, dict, rows, sentence) => {
    expect(fromPdfForm(packedTable(dict, rows))).toEqual({ problems: [sentence] });
  });

  test.each([
    ['a text', `/V (${'a'.repeat(5 * mebibyte)})`],
    ['a name', `/V /${'a'.repeat(mebibyte)}`],
    ['a list', `/V [${'0 '.repeat(2 * mebibyte)}]`],
    ['the name of a field', `/Kids [<< /T (${'b'.repeat(1500)}) >>]`],
  ])('%s that is longer than any', (_, more) => {
    const form = rawForm([`/FT /Tx /T (abc@1.q.text) ${more}`]);
    expect(fromPdfForm(form)).toEqual({ problems: [tooLarge] });
  });

  test('names that are put together from long parts, for very many fields', () => {
    const deep = Array.from(
      { length: 40 },
      (_, index) => `<< /T (${'x'.repeat(999)}) /Kids [${index + 4} 0 R] >>`,
    );
    const kids = `<< /Kids [${'<< /T (a) >>'.repeat(10_000)}] >>`;
    const objects = ['<< /Type /Catalog /AcroForm 2 0 R >>', '<< /Fields [3 0 R] >>', ...deep, kids];
    expect(fromPdfForm(rawPdf({ objects }))).toEqual({ problems: [tooLarge] });
  });
});

test('a predictor of a row restores it in each of the ways there are', () => {
  const rows = Buffer.from(
    [
      [0, 1, 2],
      [1, 1, 2],
      [2, 1, 2],
      [3, 1, 2],
      [4, 1, 2],
    ].flat(),
  );
  const table = packedTable(
    '/W [0 1 0] /Index [5 10] /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2 >>',
    deflateSync(rows),
  );
  expect(fromPdfForm(table)).toEqual({ problems: [damaged] }); // none of these places holds anything
});

test('a name of very many parts is still the field it is', () => {
  const name = `event${'.a'.repeat(500)}`;
  expect(Written.in(new Map([[name, 'x']])).unread()).toEqual([name]);
  expect(
    Written.in(new Map([['kinds.tick.a.b.c.d.e.f.g.h.i.j.k.l.m.n', 'Yes']]))
      .at('kinds')
      ?.ticked('tick'),
  ).toEqual(['a.b.c.d.e.f.g.h.i.j.k.l.m.n']);
});
