import { fieldValue, type Inherited } from './field-value.ts';
import type { PdfFile } from './pdf-file.ts';
import { hasKind, isDict, nameIn, numberIn, type PdfDict, PdfError, type PdfValue } from './pdf-value.ts';

/** A field with something in it, or without: how it is called in full and what it says. */
export interface FormField {
  readonly name: string;
  readonly value: string | readonly string[] | undefined;
  /** None of its places on the pages is shown. */
  readonly isHidden: boolean;
}

/** Fields are nested by the parts of their names, which are short; a loop among them is damage. */
const deepest = 50;
const most = 50_000;
/** In full: as long as one of ours can be, which is read no further. */
const longest = 1200;

/** All fields of a form, in the order they are kept in. */
export function formFields(file: PdfFile, form: PdfDict): FormField[] {
  const found: FormField[] = [];
  const seen = new Set<PdfDict>();
  const walk = (values: readonly PdfValue[], above: Inherited, depth: number): void => {
    if (depth > deepest) throw new PdfError('damaged');
    for (const value of values) {
      const node = file.resolve(value);
      if (!isDict(node)) continue; // deleted, and left in the list
      if (seen.has(node)) throw new PdfError('damaged');
      seen.add(node);
      if (seen.size > most) throw new PdfError('too-large');
      const here = inheriting(file, node, above);
      const { fields, places } = kidsOf(file, node);
      if (fields.length > 0) walk(fields, here, depth + 1);
      else if (here.name !== undefined) found.push(fieldOf(file, here, places));
    }
  };
  walk(file.list(form.entries.get('Fields')), top, 0);
  return found;
}

const top: Inherited = { name: undefined, type: undefined, flags: 0, value: null, options: null };

function inheriting(file: PdfFile, node: PdfDict, above: Inherited): Inherited {
  const own = (key: string) => (node.entries.has(key) ? file.get(node, key) : undefined);
  const part = hasKind(own('T'), 'string') ? file.text(own('T')) : undefined;
  const parts = [above.name, part].filter((one) => one !== undefined);
  const name = parts.length === 0 ? undefined : parts.join('.');
  if ((name?.length ?? 0) > longest) throw new PdfError('too-large');
  return {
    name,
    type: nameIn(own('FT')) ?? above.type,
    flags: numberIn(own('Ff')) ?? above.flags,
    value: own('V') ?? above.value,
    options: own('Opt') ?? above.options,
  };
}

/** Below a field stand fields, which have a name of their own, or the places where it is shown, which have none. */
function kidsOf(file: PdfFile, node: PdfDict) {
  const kids = file.list(node.entries.get('Kids'));
  const fields = kids.filter((kid) => {
    const dict = file.resolve(kid);
    return isDict(dict) && dict.entries.has('T');
  });
  const places = kids.map((kid) => file.resolve(kid)).filter(isDict);
  return { fields, places: places.length === 0 ? [node] : places };
}

function fieldOf(file: PdfFile, here: Inherited, places: readonly PdfDict[]): FormField {
  const isHidden = places.every((place) => ((numberIn(file.get(place, 'F')) ?? 0) & hidden) !== 0);
  return { name: here.name ?? '', value: fieldValue(file, here, places), isHidden };
}

/** Hidden altogether, or shown only in print. */
const hidden = 2 + 32;
