import { dayIn, sayDay } from '../dates/calendar.ts';
import { readDay } from '../dates/plain-words.ts';
import { leavingNothing } from '../errors.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Prompter } from '../questions/prompter.ts';
import type { Clock } from './context.ts';
import { outside } from './menu.ts';
import { momentFrom } from './moment-from.ts';

/** Asks which day stands on the paper; undefined is today. */
export async function askDayOnPaper(
  ask: string,
  prompter: Prompter,
  clock: Clock,
): Promise<string | undefined> {
  const today = dayIn(clock.now());
  const reply = await leavingNothing(() =>
    prompter.text({
      ...outside,
      isPart: false,
      ask,
      hint: 'The day on the paper: 2026-11-20, yesterday, last monday 9pm.',
      lines: 1,
      initial: 'today',
      replaces: true,
      suggest: [],
      help: [],
      required: false,
      canMove: false,
      check: (typed) =>
        momentFrom(typed, clock) === undefined
          ? 'This must be a date: 2026-11-20, yesterday, last monday 9pm.'
          : undefined,
      understood: (typed) => understood(typed, clock),
    }),
  );
  if (reply.kind !== 'answer' || readDay(reply.answer, clock.now()) === today) return undefined;
  return momentFrom(reply.answer, clock);
}

function understood(typed: string, clock: Clock): string | undefined {
  const day = readDay(typed, clock.now());
  if (day !== undefined) return sayDay(day);
  const moment = momentFrom(typed, clock);
  return moment === undefined ? undefined : sayMoment(moment);
}
