import type { PdfFile } from './pdf-file.ts';
import { isDict, nameIn, type PdfDict, type PdfValue } from './pdf-value.ts';

/** What a field takes over from those above it. */
export interface Inherited {
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly flags: number;
  readonly value: PdfValue;
  readonly options: PdfValue;
}

const off = 'Off';
const pushButton = 1 << 16;
const radio = 1 << 15;

/** What a field says; undefined where nothing is written or marked. */
export function fieldValue(
  file: PdfFile,
  field: Inherited,
  places: readonly PdfDict[],
): string | readonly string[] | undefined {
  // what it looks like (rich text) is kept elsewhere, and is not read
  if (field.type === 'Tx') return unlessEmpty(file.text(field.value));
  if (field.type === 'Ch') return chosen(file, field);
  if (field.type !== 'Btn' || (field.flags & pushButton) !== 0) return undefined;
  return marked(file, field, places);
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** Of a list to choose from: what is chosen, by what it stands for where that is not how it reads. */
function chosen(file: PdfFile, { value, options }: Inherited): string | readonly string[] | undefined {
  const pairs = file.list(options).map((option) => file.list(option).map((one) => file.text(one)));
  const meant = (text: string) => {
    const isStored = pairs.some(([stored]) => stored === text);
    return isStored ? text : (pairs.find(([, shown]) => shown === text)?.[0] ?? text);
  };
  const several = file.list(value);
  const held = several.length > 0 ? several : [value];
  const texts = held.map((one) => unlessEmpty(file.text(one))).filter((text) => text !== undefined);
  return texts.length > 1 ? texts.map(meant) : texts.map(meant)[0];
}

/** Of boxes and round buttons: the name of the state they are in; some viewers change only how they look. */
function marked(file: PdfFile, { value, options, flags }: Inherited, places: readonly PdfDict[]) {
  const said = file.text(value);
  const looks = places.map((place) => nameIn(file.get(place, 'AS'))).find(isOn);
  const state = isOn(said) ? said : looks;
  if (state === undefined || (flags & radio) === 0) return state;
  return meaning(file, { state, options, places });
}

function isOn(state: string | undefined): boolean {
  return state !== undefined && state !== '' && state !== off;
}

interface State {
  readonly state: string;
  readonly options: PdfValue;
  readonly places: readonly PdfDict[];
}

/** Buttons may be called by their number, with what they stand for in a list beside them. */
function meaning(file: PdfFile, { state, options, places }: State): string {
  const texts = file.list(options).map((option) => file.text(option));
  if (texts.length === 0 || texts.includes(state)) return state;
  const numbered = /^\d{1,6}$/.test(state) ? texts[Number(state)] : undefined;
  return numbered ?? texts[places.findIndex((place) => statesOf(file, place).includes(state))] ?? state;
}

function statesOf(file: PdfFile, place: PdfDict): string[] {
  const appearances = file.get(place, 'AP');
  const normal = isDict(appearances) ? file.get(appearances, 'N') : null;
  return isDict(normal) ? file.keys(normal) : [];
}
