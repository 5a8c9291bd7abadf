import type { Document } from '../../../document/document.ts';
import { questionIds } from '../../../document/question-ids.ts';
import { visible } from '../../../text/controls.ts';
import { textPlace } from '../blocks/text-place.ts';
import { muted, wordLook, wordStrips } from '../blocks/words.ts';
import { breakLines, type Line, lineOf, widthOf } from '../type/break-lines.ts';
import type { Canvas } from './canvas.ts';
import type { Form } from './form.ts';
import { asking, fieldAt, type Setting } from './setting.ts';
import { keptWithNext, type Strip } from './strip.ts';

/** The title, with room for a name and a date on what is to be written on, or the facts about an entry. */
export function topStrips(
  { title, facts, sheet, blocks }: Document,
  setting: Setting,
  { places }: Form,
): Strip[] {
  const { look } = setting;
  const named = keptWithNext(wordStrips(title, setting, { role: 'H1', face: 'bold', size: look.title }));
  const about = facts.flatMap(({ label, value }) => {
    const tag = setting.tag.add('P');
    const words = wordLook(setting, { size: look.small });
    const lines = breakLines(
      [
        { ...words, face: 'bold', text: `${label}: ` },
        { ...words, text: visible(value) },
      ],
      setting.width,
      setting.faces,
    );
    return lines.map(
      (line): Strip => ({
        height: look.small * look.leading,
        before: 0,
        keep: true,
        draw: (canvas, top) => canvas.text(line, setting.left, top + look.small, tag),
      }),
    );
  });
  return [
    ...named,
    ...(sheet?.blank && places.length < 3 ? [nameAndDate(setting, questionIds(blocks))] : []),
    ...about,
  ];
}

/** A question of the same name takes the field that would stand here on a form. */
function nameAndDate(setting: Setting, asked: ReadonlySet<string>): Strip {
  const { look, left, width, faces, tag } = setting;
  const words = wordLook(setting, { size: look.small });
  const wide = (text: string) => widthOf({ ...words, text }, faces);
  const half = width * 0.6;
  const places = [
    { text: 'Name', part: 'name', from: left, to: left + half, tag: tag.add('P') },
    { text: 'Date', part: 'date', from: left + half + 14, to: left + width, tag: tag.add('P') },
  ];
  return {
    height: look.small * 2.6,
    before: 0,
    keep: true,
    draw(canvas, top, height) {
      const bottom = top + height - 4;
      for (const { text, part, from, to, tag } of places) {
        const line = from + wide(text) + 6;
        canvas.text(lineOf({ ...words, text }, faces), from, bottom - 2, tag);
        canvas.line([line, bottom], [to, bottom]);
        if (asked.has(part)) continue;
        const own = { ...asking(fieldAt(setting, part), text), tag, left: line, width: to - line };
        textPlace(own, look.small)?.(canvas, { top: top + 2, height: height - 7 });
      }
    },
  };
}

/** Small print at the end: licences, credits. What stands at the foot of every page is not said again. */
export function endStrips(document: Document, setting: Setting): Strip[] {
  const { footer } = document;
  const isAtFoot = footLines(document, setting).length > 0;
  const lines = isAtFoot ? footer.slice(0, -1) : footer;
  const strips = lines.flatMap((line) => wordStrips(line, setting, { size: setting.look.tiny, role: 'P' }));
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 ? setting.look.gap : 1,
    keep: index < strips.length - 1,
  }));
}

export interface PageFacts {
  /** Which page, and of how many. */
  readonly number: number;
  readonly count: number;
  /** Whether the sheet may be named at the foot. */
  readonly namesSheet: boolean;
  /** Of the document. */
  readonly isLast: boolean;
}

/** What stands at the foot of a page: the last line of the small print, whose page it is, and its number. */
export function drawFoot(
  document: Document,
  canvas: Canvas,
  { setting, form, facts }: { setting: Setting; form: Form; facts: PageFacts },
): void {
  const { look, faces, left, width } = setting;
  const small = wordLook(setting, { size: look.tiny, grey: muted });
  const height = look.tiny * 1.3;
  const lines = footLines(document, setting);
  let baseline = form.page.height - look.margin.bottom - footHeight(document, setting) + 8 + look.tiny;
  const tag = facts.isLast ? setting.tag.add('P') : undefined;
  for (const line of lines) {
    canvas.text(line, left, baseline, tag);
    baseline += height;
  }
  const setIn = (text: string) => lineOf({ ...small, text }, faces);
  canvas.text(setIn(nameOf(document, facts)), left, baseline);
  const page = setIn(form.places.length > 1 ? '' : `Page ${facts.number} of ${facts.count}`);
  canvas.text(page, left + width - page.width, baseline);
}

function nameOf({ sheet }: Document, { namesSheet }: PageFacts): string {
  return namesSheet && sheet !== undefined ? `${sheet.id} · version ${sheet.version}` : '';
}

function footLines({ footer, sheet }: Document, setting: Setting): Line[] {
  const last = sheet?.blank === false ? undefined : footer.at(-1);
  if (last === undefined) return [];
  const words = wordLook(setting, { size: setting.look.tiny, grey: muted });
  const lines = breakLines([{ ...words, text: visible(last) }], setting.width, setting.faces);
  return lines.length > mostAtFoot ? [] : lines;
}

/** What is longer stands at the end, with the other small print. */
const mostAtFoot = 6;

/** How much room the foot takes, below which nothing else may stand. */
export function footHeight(document: Document, setting: Setting): number {
  const lines = footLines(document, setting).length;
  return (lines + 1) * setting.look.tiny * 1.3 + 8;
}
