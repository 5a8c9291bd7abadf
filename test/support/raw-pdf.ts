export interface Raw {
  /** Objects from number 1 on; the first is the catalog. */
  readonly objects: readonly (string | Buffer)[];
  /** More for the trailer, such as "/Encrypt 9 0 R". */
  readonly trailer?: string;
}

/** A PDF byte by byte, with a table of places that is right. */
export function rawPdf({ objects, trailer = '' }: Raw): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines}`;
  parts.push(
    Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A form with these fields, each an object of its own: what stands between the brackets of its dictionary. */
export function rawForm(
  fields: readonly string[],
  more: readonly (string | Buffer)[] = [],
  form = '',
): Buffer {
  const numbers = fields.map((_, index) => `${index + 3} 0 R`).join(' ');
  return rawPdf({
    objects: [
      '<< /Type /Catalog /AcroForm 2 0 R >>',
      `<< /Fields [${numbers}] ${form} >>`,
      ...fields.map((field) => `<< ${field} >>`),
      ...more,
    ],
  });
}

/** The same file with a part appended, as viewers save: these objects anew, and a table that leads to the one before. */
export function appended(before: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString('latin1'))?.[1];
  const parts: Buffer[] = [before];
  const sections = Object.entries(objects).map(([number, object]) => {
    const place = Buffer.concat(parts).length;
    parts.push(Buffer.from(`${number} 0 obj\n${object}\nendobj\n`));
    return `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.concat(parts).length;
  parts.push(
    Buffer.from(
      `xref\n${sections.join('')}trailer\n<< /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
