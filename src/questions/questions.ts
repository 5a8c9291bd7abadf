import { choiceType } from './choice.ts';
import { choicesType } from './choices.ts';
import { combine } from './combine.ts';
import { computedType } from './computed.ts';
import { dateType } from './date.ts';
import { datetimeType } from './datetime.ts';
import { durationType } from './duration.ts';
import { listType } from './list.ts';
import { noteType } from './note.ts';
import { numberType } from './number.ts';
import { rankingType } from './ranking.ts';
import { scaleType } from './scale.ts';
import { tableType } from './table.ts';
import { textType } from './text.ts';
import { timeType } from './time.ts';
import { yesNoType } from './yes-no.ts';

/** The types that may also be a column of a table. A new type is one line here, or below where it can't be a column. */
const cells = combine([
  textType,
  numberType,
  scaleType,
  yesNoType,
  choiceType,
  choicesType,
  listType,
  dateType,
  timeType,
  datetimeType,
  durationType,
]);

export const questionTypes = combine([...cells.all, rankingType, tableType(cells), noteType, computedType]);
