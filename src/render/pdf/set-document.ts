import type { Document } from '../../document/document.ts';
import { sheetField } from '../../document/field-names.ts';
import { blockStrips } from './blocks/blocks.ts';
import { type Form, type FormOptions, formsFor } from './page/form.ts';
import { endStrips, footHeight, topStrips } from './page/furniture.ts';
import { leastUsed, type PlannedPage, paginate } from './page/paginate.ts';
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

/** How much room there is between things, from roomy to tight: the first that needs no more pages than it must. */
const eases = [1.35, 1.2, 1.1, 1, 0.92, 0.84, 0.76];

/** Sets a document in the first of its forms that takes it whole, as roomy as its pages let it be. */
export function setDocument(document: Document, options: FormOptions, faces: Faces): SetDocument {
  const forms = formsFor(document, options);
  for (const form of forms.slice(0, -1)) {
    const fitting = eases
      .map((ease) => setIn(document, form, { ease, options, faces }))
      .find(({ pages }) => pages.length === 1);
    if (fitting !== undefined) return fitting;
  }
  const [form] = forms.slice(-1);
  if (form === undefined) throw new Error('A document has a form.');
  return roomiest(eases.map((ease) => () => setIn(document, form, { ease, options, faces })));
}

/** Tightening is worth it where a page less is needed, since the last one would be nearly empty. */
function roomiest(ways: readonly (() => SetDocument)[]): SetDocument {
  const all = ways.map((way) => way());
  const plain = all[eases.indexOf(1)] ?? all[0];
  if (plain === undefined) throw new Error('There is a way to set it.');
  const isThin = lastUsed(plain) < 0.3;
  const fewest = Math.min(...all.map(({ pages }) => pages.length));
  const most = isThin
    ? Math.min(plain.pages.length, Math.max(fewest, plain.pages.length - 1))
    : plain.pages.length;
  const candidates = all.filter(({ pages }) => pages.length <= most);
  const fewestCuts = Math.min(...candidates.map(cutsIn));
  const best = candidates.filter((one) => cutsIn(one) === fewestCuts);
  return best.find((one) => lastUsed(one) >= leastUsed || one.pages.length === 1) ?? best[0] ?? plain;
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
