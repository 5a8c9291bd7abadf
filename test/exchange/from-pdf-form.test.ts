import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPdfForm } from '../../src/exchange/from-pdf-form.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { answersThatApply, begin } from '../../src/worksheets/progress.ts';
import { aWorksheet, surroundings } from '../support/a-worksheet.ts';
import { bytesOf, fieldsOf, pdfWith } from '../support/form-writer.ts';
import { appended, rawForm, rawPdf } from '../support/raw-pdf.ts';
import { filledAtRandom } from '../support/writer-at-random.ts';

const abc = { id: 'abc', version: 1 };

function fieldsIn(bytes: Uint8Array) {
  const form = fromPdfForm(bytes);
  if ('problems' in form) throw new Error(form.problems.join('\n'));
  return Object.fromEntries(form.sheets[0]?.fields ?? []);
}

function problemsOf(bytes: Uint8Array) {
  const form = fromPdfForm(bytes);
  return 'problems' in form ? form.problems : [];
}

const tx = (more: string) => `/FT /Tx /T (abc@1.q.text) ${more}`;

describe('a form made with a library', () => {
  const fields = new Map([
    ['event.text', 'A “missed” call,\nand 愛 👩‍👩‍👧\\ (brackets'],
    ['strength.rating', '7'],
    ['kind.choice', 'other'],
    ['kind.other', 'both'],
    ['kinds.tick.money', 'Yes'],
    ['steps.2.text', 'b'],
    ['empty.text', ''],
    ['empty.tick.one', ''],
  ]);
  const written = Object.fromEntries([...fields].filter(([, value]) => value !== ''));

  test.each([true, false])('is read, whether it is packed or not (%j)', async (packed) => {
    const pdf = await pdfWith({ worksheet: abc, fields });
    expect(fieldsIn(await bytesOf(pdf, { packed }))).toEqual(written);
  });

  test('says which definition it was printed from, for each of its sheets', async () => {
    const sheets = ['one', 'two'].map((id) => aWorksheet([{ id: 'q', type: 'text' }], { id, version: 3 }));
    const forms = sheets.map((worksheet) => ({
      worksheet,
      marked: worksheet,
      fields: new Map([['q.text', worksheet.id]]),
    }));
    expect(fromPdfForm(await bytesOf(await pdfWith(...forms)))).toEqual({
      sheets: sheets.map((sheet) => ({
        ...{ id: sheet.id, version: 3, fingerprint: fingerprint(sheet) },
        fields: new Map([['q.text', sheet.id]]),
      })),
    });
  });

  test('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const pdf = await pdfWith({ worksheet: abc, fields: new Map([['q.text', text]]) });
        const plain = text.replace(/\r\n?/g, '\n');
        expect(fieldsIn(await bytesOf(pdf))).toEqual({ 'q.text': plain });
      }),
      { numRuns: 40 },
    );
  });

  test('gives back every bundled sheet', async () => {
    const folder = join(import.meta.dirname, '../../worksheets');
    const shelved = await new WorksheetLibrary({ bundled: folder, own: '/nowhere/worksheets' }).all();
    for (const { worksheet } of shelved) {
      const { filling } = filledAtRandom(begin(worksheet, surroundings), 7);
      const fields = fieldsOf(worksheet, answersThatApply(filling), surroundings);
      if (fields.size === 0) continue;
      const bytes = await bytesOf(await pdfWith({ worksheet, fields }));
      expect(fieldsIn(bytes)).toEqual(Object.fromEntries(fields));
    }
  });
});

describe('what viewers write', () => {
  test.each<[string, string, string]>([
    ['letters of its own encoding', '(\\200 \\240 caf\\351 \\(a\\) \\\\)', '• € café (a) \\'],
    ['UTF-16', '<feff611b D83DDC69>', '愛👩'],
    ['UTF-16 the other way round', '<fffe1b61>', '愛'],
    ['UTF-8 with its mark', '<efbbbfe6849b>', '愛'],
    ['a language before the text', '<feff001b0065006e001b0041>', 'A'],
    ['line breaks of three kinds', '(a\\rb\\r\\nc\\nd)', 'a\nb\nc\nd'],
    ['real line breaks, one of them escaped', '(a\r\nb\\\nc)', 'a\nbc'],
    ['brackets in pairs', '(a (b) c)', 'a (b) c'],
    ['digits with spaces, and one missing', '<41 4>', 'A@'],
    ['a number', '8', '8'],
  ])('%s', (_what, value, text) => {
    expect(fieldsIn(rawForm([tx(`/V ${value}`)]))).toEqual({ 'q.text': text });
  });

  test('rich text beside the plain one is not read', () => {
    expect(fieldsIn(rawForm([tx('/V (plain) /RV (<body>rich</body>)')]))).toEqual({ 'q.text': 'plain' });
  });

  test('a long text may stand in a stream', () => {
    expect(fieldsIn(rawForm([tx('/V 4 0 R')], ['<< /Length 5 >>\nstream\nhello\nendstream']))).toEqual({
      'q.text': 'hello',
    });
  });

  test('parts of a name, its kind and its value come from above', () => {
    const parent = '/T (abc@1) /FT /Tx /V (all) /Kids [4 0 R 5 0 R]';
    const kids = [
      '<< /T (a.text) /Parent 3 0 R >>',
      '<< /T (b) /Kids [6 0 R] /Parent 3 0 R >>',
      '<< /T (text) /V (own) >>',
    ];
    expect(fieldsIn(rawForm([parent], kids))).toEqual({ 'a.text': 'all', 'b.text': 'own' });
  });

  test.each<[string, string, string[], Record<string, string>]>([
    ['the value', '/V /calm', ['/AS /calm'], { 'q.choice': 'calm' }],
    ['the value over how it looks', '/V /calm', ['/AS /busy'], { 'q.choice': 'calm' }],
    ['only how one of its buttons looks', '', ['/AS /Off', '/AS /busy'], { 'q.choice': 'busy' }],
    [
      'a button that looks marked while the value says none',
      '/V /Off',
      ['/AS /busy'],
      { 'q.choice': 'busy' },
    ],
    ['none', '/V /Off', ['/AS /Off'], {}],
    ['a name with other letters', '/V /caf#c3#a9', [], { 'q.choice': 'café' }],
    ['a number in its list', '/V /1 /Opt [(calm) (busy)]', [], { 'q.choice': 'busy' }],
    [
      'a name of a button, with a list beside',
      '/V /b /Opt [(calm) (busy)]',
      ['/AP << /N << /a null >> >>', '/AP << /N << /b null >> >>'],
      { 'q.choice': 'busy' },
    ],
  ])('of buttons: %s', (_what, field, kids, fields) => {
    const list = kids.map((_, index) => `${index + 4} 0 R`).join(' ');
    const parent = `/FT /Btn /Ff 49152 /T (abc@1.q.choice) ${field} /Kids [${list}]`;
    expect(
      fieldsIn(
        rawForm(
          [parent],
          kids.map((kid) => `<< /Subtype /Widget ${kid} >>`),
        ),
      ),
    ).toEqual(fields);
  });

  test.each([
    ['/V /On', 'On'],
    ['/V /Yes /AS /Yes', 'Yes'],
    ['/AS /1', '1'],
  ])('a box that says %s is ticked', (field, state) => {
    expect(fieldsIn(rawForm([`/FT /Btn /T (abc@1.q.tick.a.b) ${field}`]))).toEqual({ 'q.tick.a.b': state });
  });

  test.each<[string, string | string[]]>([
    ['/V (b) /Opt [[(a) (First)] [(b) (Second)]]', 'b'],
    ['/V (Second) /Opt [[(a) (First)] [(b) (Second)]]', 'b'],
    ['/V [(a) (b)]', ['a', 'b']],
    ['/V [(a)]', 'a'],
  ])('a list with %s', (field, value) => {
    expect(fieldsIn(rawForm([`/FT /Ch /T (abc@1.q.text) ${field}`]))).toEqual({ 'q.text': value });
  });

  test('buttons to press and signatures say nothing', () => {
    const others = ['/FT /Btn /Ff 65536 /T (abc@1.go.tick) /V /Go', '/FT /Sig /T (abc@1.sign.text) /V << >>'];
    expect(fieldsIn(rawForm([...others, tx('/V (x)')]))).toEqual({ 'q.text': 'x' });
  });

  test('what was saved last wins, and what was deleted is gone', () => {
    const before = rawForm([tx('/V (before)'), '/FT /Tx /T (abc@1.p.text) /V (gone)']);
    const after = appended(appended(before, { 3: `<< ${tx('/V (between)')} >>` }), {
      3: `<< ${tx('/V (after)')} >>`,
    });
    expect(fieldsIn(after)).toEqual({ 'q.text': 'after', 'p.text': 'gone' });
    const without = appended(after, { 4: 'null' });
    expect(fieldsIn(without)).toEqual({ 'q.text': 'after' });
  });

  test('a few bytes before the header are passed over', () => {
    expect(fieldsIn(Buffer.concat([Buffer.from('\r\n\r\n'), rawForm([tx('/V (x)')])]))).toEqual({
      'q.text': 'x',
    });
  });

  test('a field that is there twice says it once', () => {
    expect(fieldsIn(rawForm([tx('/V (x)'), tx('/V (x)'), tx('')]))).toEqual({ 'q.text': 'x' });
    expect(fieldsIn(rawForm([tx('/V (old) /F 2'), tx('/V (x)')]))).toEqual({ 'q.text': 'x' });
  });

  test('names that are no keys like any other are names', () => {
    expect(fieldsIn(rawForm(['/FT /Tx /T (abc@1.__proto__.constructor) /V (x)', tx('')]))).toEqual(
      Object.fromEntries([['__proto__.constructor', 'x']]),
    );
  });
});

const damaged = 'The file is damaged, or not all of it is there. Save the form again, or get it once more.';
const tooLarge = 'It is larger than any form, and was not read to its end.';
const stream = (bytes: Uint8Array, dict: string) =>
  Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

describe('what is no form of ours is refused with a sentence', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'It is not a PDF.'],
    ['a text', Buffer.from('hello'), 'It is not a PDF.'],
    ['a header alone', Buffer.from('%PDF-1.7\n'), damaged],
    [
      'an encrypted file',
      rawPdf({ objects: ['<< /Type /Catalog >>', '<< /Filter /Standard >>'], trailer: '/Encrypt 2 0 R' }),
      'It is protected with a password',
    ],
    ['one without a form', rawPdf({ objects: ['<< /Type /Catalog >>'] }), 'It has no fields to fill in'],
    ['one with an empty form', rawForm([]), 'It has no fields to fill in'],
    [
      'a foreign form',
      rawForm(['/FT /Tx /T (topmostSubform.name) /V (x)']),
      'It is a form, but not one that "steer print --fillable" made.',
    ],
    [
      'one whose fields were taken out',
      rawForm(['/FT /Tx /T (other)'], [], '/SelfsteerForms [<< /Sheet (abc) /Version 1 >>]'),
      'The fields that can be filled in were taken out of it.',
    ],
    ['a form of XFA', rawForm([tx('')], [], '/XFA [(template)]'), 'It is a form of another kind (XFA)'],
    ['a field twice', rawForm([tx('/V (x)'), tx('/V (y)')]), 'The field "q.text" is there twice'],
    [
      'one that is too large',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024)]),
      tooLarge,
    ],
    [
      'a text packed in another way',
      rawForm([tx('/V 4 0 R')], [stream(Buffer.from('x'), '/Filter /LZWDecode')]),
      'It is packed in a way that cannot be read.',
    ],
  ])('%s', (_what, bytes, sentence) => {
    expect(problemsOf(bytes)).toEqual([expect.stringContaining(sentence)]);
  });

  test('a form protected by the library itself', async () => {
    const pdf = await pdfWith({ worksheet: abc, fields: new Map([['q.text', 'x']]) });
    pdf.encrypt({ userPassword: '', ownerPassword: 'secret' });
    expect(problemsOf(await bytesOf(pdf))).toEqual([expect.stringContaining('It is protected')]);
  });
});

describe('a file that means harm is refused in the same way', () => {
  const kids = Array.from({ length: 5000 }, (_, index) => `<< /T (k${index}) >>`).join(' ');
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  test.each<[string, Uint8Array, string]>([
    ['brackets in brackets', rawForm([tx(`/V ${nested(5000)}`)]), damaged],
    ['a field below itself', rawForm(['/T (abc@1) /Kids [3 0 R]']), damaged],
    ['fields below each other', rawForm(['/T (a) /Kids [4 0 R]', '/T (b) /Kids [3 0 R]']), damaged],
    [
      'a length that is its own',
      rawForm([tx('/V 4 0 R')], ['<< /Length 4 0 R >>\nstream\nx\nendstream']),
      damaged,
    ],
    ['an object that is another', rawForm([tx('/V 4 0 R')], ['4 0 R']), damaged],
    ['a table that leads to itself', rawPdf({ objects: ['<< >>'], trailer: '/Prev 9' }), damaged],
    [
      'a text that unpacks without end',
      rawForm([tx('/V 4 0 R')], [stream(bomb(), '/Filter /FlateDecode')]),
      tooLarge,
    ],
    [
      'a million fields',
      rawPdf({ objects: ['<< /AcroForm 2 0 R >>', `<< /Fields [${'<< /T (a) >> '.repeat(60_000)}] >>`] }),
      tooLarge,
    ],
    [
      'a long text for thousands of fields',
      rawForm([`/FT /Tx /T (abc@1) /V (${'x'.repeat(100_000)}) /Kids [${kids}]`]),
      tooLarge,
    ],
    [
      'a long list for thousands of fields',
      rawForm([`/FT /Ch /T (abc@1) /V (x) /Opt [${'[]'.repeat(10_000)}] /Kids [${kids}]`]),
      tooLarge,
    ],
    ['a name without end', rawForm([`/FT /Tx /T (${'a.'.repeat(100_000)})`]), tooLarge],
  ])('%s', (_what, bytes, sentence) => {
    expect(problemsOf(bytes)).toEqual([sentence]);
  });

  test('a table that says it is endless is no longer than its bytes', () => {
    const bytes = stream(
      Buffer.from([1, 0, 9]),
      '/Type /XRef /Size 999999999 /Index [0 999999999] /W [1 1 1] /Root 1 0 R',
    );
    const head = Buffer.from('%PDF-1.7\n1 0 obj\n');
    const end = Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n');
    expect(problemsOf(Buffer.concat([head, bytes, end]))).toEqual([damaged]);
  });

  const forms = async () => {
    const fields = new Map([
      ['q.text', 'hello'],
      ['kind.choice', 'calm'],
      ['kinds.tick.a', 'Yes'],
    ]);
    const pdf = await pdfWith({ worksheet: abc, fields });
    return Promise.all([true, false].map((packed) => bytesOf(pdf, { packed })));
  };

  test('a file that was cut off anywhere', async () => {
    for (const whole of await forms())
      for (let part = 0; part < 50; part += 1)
        expect(problemsOf(whole.subarray(0, Math.floor((whole.length * part) / 50)))).toHaveLength(1);
  });

  test('a file with any byte flipped is read, or refused', async () => {
    for (const whole of await forms())
      for (let place = 0; place < whole.length; place += 7)
        for (const bit of [1, 32, 128]) {
          const flipped = Uint8Array.from(whole);
          flipped[place] = (flipped[place] ?? 0) ^ bit;
          const form = fromPdfForm(flipped);
          expect('problems' in form ? form.problems.length : form.sheets.length).toBe(1);
        }
  });

  test('bytes of any kind behind a header', () => {
    const token = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '/T',
      '1 0 obj',
      'R',
      'stream',
      'xref',
      'trailer',
      '/Kids',
      '0',
    );
    const noise = fc.array(fc.oneof(token, fc.string({ maxLength: 5 })), { maxLength: 60 });
    fc.assert(
      fc.property(noise, fc.nat(400), (parts, place) => {
        const bytes = Buffer.from(`%PDF-1.7\n${parts.join(' ')}\nstartxref\n${place}\n%%EOF`);
        expect(problemsOf(bytes)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

/** Much of nothing, in little room. */
function bomb(): Uint8Array {
  return deflateSync(Buffer.alloc(128 * 1024 * 1024), { level: 1 });
}
