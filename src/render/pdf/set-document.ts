import type { Document } from '../../document/document.ts';
import { sheetField } from '../../document/field-names.ts';
import { blockStrips } from './blocks/blocks.ts';
import { type Form, type FormOptions, formsFor } from './page/form.ts';
import { endStrips, footHeight, topStrips } from './page/furniture.ts';
import { type PlannedPage, paginate } from './page/paginate.ts';
import type { Setting } from './page/setting.ts';
import { Tag } from './page/tags.ts';
import type { Faces } from './type/faces.ts';

/** A document on its pages, not drawn yet. */
export interface SetDocument {
  readonly document: Document;
  readonly form: Form;
  readonly setting: Setting;
  readonly pages: readonly PlannedPage[];
}

/** How much room there is between things and to write in, where 1 is what the look says. */
const roomy = [1.35, 1.2, 1.1];
const tight = [0.92, 0.84, 0.76, 0.68, 0.6];
const eases = [...roomy, 1, ...tight];

/** Sets a document in the first of its forms that takes it whole, as roomy as its pages let it be. */
export function setDocument(document: Document, options: FormOptions, faces: Faces): SetDocument {
  const forms = formsFor(document, options);
  for (const form of forms.slice(0, -1))
    for (const ease of eases) {
      const set = setIn(document, form, { ease, options, faces });
      if (set.pages.length === 1) return set;
    }
  const [form] = forms.slice(-1);
  if (form === undefined) throw new Error('A document has a form.');
  return roomiest((ease) => setIn(document, form, { ease, options, faces }));
}

/**
 * Tighter where that spares a page that would be nearly empty, or a cut through a table; else as roomy as the pages
 * let it be.
 */
function roomiest(setAt: (ease: number) => SetDocument): SetDocument {
  const plain = setAt(1);
  const wantsLess = lastUsed(plain) < thin || cutsIn(plain) > 0;
  const tighter = wantsLess ? tight.map(setAt).filter((one) => isBetter(one, plain)) : [];
  const [better] = tighter.toSorted((a, b) => a.pages.length - b.pages.length || cutsIn(a) - cutsIn(b));
  if (better !== undefined) return better;
  for (const ease of roomy) {
    const wider = setAt(ease);
    if (wider.pages.length === plain.pages.length && cutsIn(wider) <= cutsIn(plain)) return wider;
  }
  return plain;
}

/** A last page with less than this part of it used is worth a tighter one. */
const thin = 0.3;

function isBetter(one: SetDocument, plain: SetDocument): boolean {
  if (one.pages.length !== plain.pages.length)
    return one.pages.length < plain.pages.length && lastUsed(plain) < thin;
  return cutsIn(one) < cutsIn(plain);
}

/** Tables that go on over a page. */
function cutsIn({ pages }: SetDocument): number {
  return pages.filter(({ placed: [first] }) => first?.repeated === true).length;
}

function lastUsed({ pages, setting }: SetDocument): number {
  return (pages.at(-1)?.used ?? 0) / setting.pageHeight;
}

interface Manner {
  readonly ease: number;
  readonly options: FormOptions;
  readonly faces: Faces;
}

function setIn(document: Document, form: Form, { ease, options, faces }: Manner): SetDocument {
  const { look, page } = form;
  const { sheet } = document;
  const loose: Setting = {
    ...{ faces, look, ease, left: look.margin.side, width: page.width - 2 * look.margin.side },
    pageHeight: 0,
    tag: new Tag('Sect'),
    askRole: document.blocks.some(({ kind }) => kind === 'heading') ? 'H3' : 'H2',
    ...(options.fillable && sheet?.blank ? { field: { name: sheetField(sheet), says: document.title } } : {}),
    strips: blockStrips,
  };
  const pageHeight = page.height - look.margin.top - look.margin.bottom - footHeight(document, loose);
  const setting = { ...loose, pageHeight };
  const strips = [
    ...topStrips(document, setting, form),
    ...blockStrips(document.blocks, setting),
    ...endStrips(document, setting),
  ];
  return { document, form, setting, pages: paginate(strips, pageHeight) };
}
