/** A field as the viewer of a browser finds it on a page: a button of several is one of them. */
export interface ShownField {
  readonly name: string;
  readonly page: number;
  /** Left, bottom, right, top, in points. */
  readonly box: readonly [number, number, number, number];
  readonly kind: 'text' | 'tick' | 'choice';
  /** What a button stands for. */
  readonly value: string | undefined;
  readonly says: string;
  readonly isMultiline: boolean;
}

const seen = new WeakMap<Uint8Array, Promise<ShownField[]>>();

/** All fields of a form, page by page in the order in which they are reached; the same bytes are read once. */
export function shownFields(bytes: Uint8Array): Promise<ShownField[]> {
  const shown = seen.get(bytes) ?? readFields(bytes);
  seen.set(bytes, shown);
  return shown;
}

async function readFields(bytes: Uint8Array): Promise<ShownField[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const shown = await Promise.all(
    pages.map(async (page) => {
      const annotations = (await (await pdf.getPage(page)).getAnnotations()) as readonly Annotation[]; // its types say "any"
      return annotations
        .filter(({ subtype }) => subtype === 'Widget')
        .map((one) => ({ ...asShown(one), page }));
    }),
  );
  return shown.flat();
}

interface Annotation {
  readonly subtype: string;
  readonly fieldName: string;
  readonly rect: ShownField['box'];
  readonly alternativeText?: string;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly multiLine?: boolean;
}

function asShown(one: Annotation): Omit<ShownField, 'page'> {
  return {
    name: one.fieldName,
    box: one.rect,
    kind: one.checkBox === true ? 'tick' : one.radioButton === true ? 'choice' : 'text',
    value: one.buttonValue ?? one.exportValue,
    says: one.alternativeText ?? '',
    isMultiline: one.multiLine === true,
  };
}
