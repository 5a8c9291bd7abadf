import { wrap } from '../text/wrap.ts';
import type { HeldSetting } from './change-settings.ts';

const sayings = { file: 'set', environment: 'by the environment', default: 'usual here' } as const;

/** Aligned on a screen of some width; in a pipe, which has none, fields with tabs between. */
export function settingLines(held: readonly HeldSetting[], width: number | undefined): string {
  if (width === undefined)
    return held.map(({ key, value, origin }) => `${key}\t${value ?? ''}\t${origin}\n`).join('');
  const names = Math.max(...held.map(({ key }) => key.length));
  return held
    .flatMap(({ key, value, origin }) => {
      const said = value === null ? 'not set' : `${value} (${sayings[origin]})`;
      return wrap(said, Math.max(16, width - names - 2)).map(
        (line, index) => `${(index === 0 ? key : '').padEnd(names)}  ${line}\n`,
      );
    })
    .join('');
}
