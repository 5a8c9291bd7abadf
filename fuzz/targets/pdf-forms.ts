import { deflateSync } from 'node:zlib';
import { importForms } from '../../src/app/import-forms.ts';
import { bytesOf, fieldsOf, pdfWith } from '../../test/support/form-writer.ts';
import { appended, rawForm } from '../../test/support/raw-pdf.ts';
import { contextOver, fileOf, library, surroundings } from '../bench.ts';
import { mutatedPdf } from '../inputs/mutated-pdf.ts';
import type { Target } from '../target.ts';

const tokens = [
  ...[
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '/',
    '%',
    ' R',
    '1 0 R ',
    '2 0 R ',
    '3 0 R ',
    ' 0 obj',
    'endobj',
    'stream\n',
  ],
  ...[
    'endstream',
    'xref',
    'trailer',
    'startxref',
    '%%EOF',
    '\\',
    '\\777',
    '#00',
    '#',
    'null',
    'true',
    '-1',
    '0',
    '99999999999',
  ],
  ...[
    '/Length 0',
    '/Length 99999999',
    '/Length 3 0 R',
    '/Filter /FlateDecode',
    '/Filter [/Fl /Fl]',
    '/Filter /LZWDecode',
  ],
  ...[
    '/DecodeParms << /Predictor 12 /Columns 3 >>',
    '/DecodeParms << /Predictor 15 /Columns 9007199254740991 /Colors 3 >>',
  ],
  ...[
    '/Prev 0 ',
    '/XRefStm 9 ',
    '/Encrypt 1 0 R',
    '/W [1 8 8]',
    '/W [0 1 0]',
    '/Index [0 99999999]',
    '/Size 99999999',
    '/N 99999 ',
  ],
  ...[
    '/First 9 ',
    '/Type /ObjStm',
    '/Kids [3 0 R]',
    '/Kids [1 0 R 2 0 R 3 0 R 4 0 R]',
    '/Fields [2 0 R]',
    '/T (abc@1.event.text)',
  ],
  ...[
    '/T (a.b.c)',
    '/T <feff00e9>',
    '/FT /Tx',
    '/FT /Btn',
    '/FT /Ch',
    '/Ff 32768',
    '/Opt [(a) (b)]',
    '/AS /On',
    '/V /On',
    '/V [(a)]',
  ],
  ...[
    '/V (\\376\\377\\330\\000)',
    '/V 5 0 R',
    '/V << >>',
    '/XFA 1',
    '\xfe\xff',
    '\0',
    '1e5',
    '.5',
    '+.',
    '1 65536 R',
    '4294967296 0 R',
  ],
];

/** A stream of objects beside the form that needs it. */
function withPackedObjects(): Buffer {
  const objects = deflateSync('7 0 8 12 (a walk)    (a walk too)');
  const head = `<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length ${objects.length} >>\nstream\n`;
  const stream = Buffer.concat([Buffer.from(head), objects, Buffer.from('\nendstream')]);
  return rawForm(['/FT /Tx /T (abc@1.event.text) /V 4 0 R'], [stream]);
}

export const pdf: Target = {
  async prepare() {
    const worksheet = await library.find('abc');
    const fields = fieldsOf(worksheet, JSON.parse(fileOf('resources/examples/abc.json')), surroundings);
    const few = new Map([...fields].slice(0, 4));
    const forms = await Promise.all(
      [true, false].map(async (packed) =>
        bytesOf(await pdfWith({ worksheet, fields: few, marked: worksheet }), { packed }),
      ),
    );
    const raw = rawForm([
      '/FT /Tx /T (abc@1.event.text) /V (a walk)',
      '/FT /Btn /Ff 32768 /T (abc@1.kind.choice) /V /urge /Opt [(urge) (upset)] /Kids [5 0 R]',
      '/AS /urge /AP << /N << /urge 1 0 R /Off 1 0 R >> >>',
      '/FT /Ch /T (abc@1.did.text) /V [(a) (b)] /Opt [[(a) (A)] (b)]',
    ]);
    const seeds = [
      ...forms,
      raw,
      appended(raw, { 3: '<< /FT /Tx /T (abc@1.event.text) /V (two) >>' }),
      withPackedObjects(),
    ];
    const context = contextOver(undefined);
    const journal = {
      takeIn: (all: readonly unknown[]) => ({
        added: all.map((_, index) => index + 1),
        same: [],
        changed: [],
      }),
    };
    const taking = {
      ...context,
      journal: { toRead: async () => undefined, toWrite: async () => journal as never },
    }; // takes all
    return {
      inputs: mutatedPdf(seeds, tokens),
      async attempt(input) {
        const files = [{ name: 'a.pdf', bytes: input }];
        return (await importForms({ files, name: 'a', isDry: false }, taking)).added.length > 0;
      },
    };
  },
};
