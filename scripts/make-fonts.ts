import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Subsetter } from '../src/render/pdf/type/subset.ts';

/**
 * Makes the fonts that PDFs are set in out of Noto Sans: the scripts of Europe, with all that is needed to set them,
 * and without hints for screens, so that a start with them is quick. Run it after an update of the package.
 */
const scripts = [
  [0x20, 0x7e],
  [0xa0, 0x24f], // Latin of all European languages
  [0x259, 0x259],
  [0x2b0, 0x2ff],
  [0x300, 0x36f], // marks that combine
  [0x370, 0x3ff],
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff],
  [0x1f00, 0x1fff], // Greek with all its accents
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2116, 0x2122],
  [0x2150, 0x218b],
  [0x2190, 0x2199],
  [0x2200, 0x22ff],
  [0x2400, 0x2426],
  [0x25a0, 0x25cf],
  [0x2610, 0x2612],
  [0x2713, 0x2717],
  [0xfb00, 0xfb04],
  [0xfffd, 0xfffd],
] as const;

const files = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
};

const find = createRequire(import.meta.url);
const family = dirname(find.resolve('@expo-google-fonts/noto-sans/package.json'));
const folder = join(import.meta.dirname, '../resources/fonts');
const subsetter = new Subsetter(
  await readFile(join(dirname(find.resolve('harfbuzzjs')), 'harfbuzz-subset.wasm')),
);
const characters = scripts.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index),
);

await mkdir(folder, { recursive: true });
for (const [name, file] of Object.entries(files))
  await writeFile(
    join(folder, `NotoSans-${name}.ttf`),
    subsetter.characters(await readFile(join(family, file)), characters),
  );
await writeFile(join(folder, 'LICENSE'), await readFile(join(family, 'LICENSE_FONT')));
