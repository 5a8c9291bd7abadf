import { visible } from '../text/controls.ts';
import { type Content, chunksOf } from './content.ts';
import type { Streams } from './streams.ts';

/** What a command was told about its output, and the two streams: data to stdout, talk to stderr. */
export class Output {
  readonly #streams: Streams;
  readonly #settings: OutputSettings;

  constructor(streams: Streams, settings: OutputSettings) {
    this.#streams = streams;
    this.#settings = settings;
  }

  /** Whether a person reads the data on a screen. */
  get onScreen(): boolean {
    return this.#streams.isTerminal('stdout');
  }

  /** Columns to wrap data at; undefined where it is never wrapped. */
  get width(): number | undefined {
    return this.onScreen ? widthOf(this.#streams.columns('stdout'), this.#settings.env) : undefined;
  }

  get talkWidth(): number {
    return widthOf(this.#streams.columns('stderr'), this.#settings.env);
  }

  hasColor(stream: 'data' | 'talk'): boolean {
    return wantsColor(this.#settings, this.#streams.isTerminal(stream === 'data' ? 'stdout' : 'stderr'));
  }

  /**
   * Data as it is. `styled` text is ours and made safe already; any other goes to a screen without control characters.
   * Pieces are worked out as they are read at the other end, and no more of them than are.
   */
  print(content: Content, { styled = false } = {}): void {
    this.#settings.beforeWriting?.();
    const isSafe = styled || !this.onScreen;
    for (const chunk of chunksOf(content))
      if (!this.#streams.write('stdout', isSafe || typeof chunk !== 'string' ? chunk : visible(chunk)))
        return;
  }

  printJson(value: unknown): void {
    this.print(`${printableJson(JSON.stringify(value, undefined, this.onScreen ? 2 : 0))}\n`, {
      styled: true,
    });
  }

  /** Something said to the person, a line; --quiet silences it. */
  say(text: string): void {
    if (!this.#settings.quiet) this.complain(text);
  }

  complain(text: string): void {
    this.#settings.beforeWriting?.();
    this.#streams.write('stderr', `${visible(text)}\n`);
  }
}

export interface OutputSettings {
  /** As a flag says. */
  readonly color: 'auto' | 'always' | 'never' | undefined;
  /** As is settled, for where neither a flag nor the environment says. */
  readonly usualColor?: () => 'auto' | 'always' | 'never' | undefined;
  /** Called before anything is written. */
  readonly beforeWriting?: () => void;
  readonly quiet: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The flag wins; then NO_COLOR, FORCE_COLOR and TERM=dumb; then whether it is a terminal. */
export function wantsColor(
  { color, usualColor = () => undefined, env }: OutputSettings,
  isTerminal: boolean,
): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  const told = colorToldBy(env);
  if (told !== undefined) return told === 'always';
  const usual = color ?? usualColor() ?? 'auto';
  return usual === 'auto' ? isTerminal && env.TERM !== 'dumb' : usual === 'always';
}

/** What the environment says of colours; undefined where it leaves that open. */
export function colorToldBy(env: OutputSettings['env']): 'always' | 'never' | undefined {
  if ((env.NO_COLOR ?? '') !== '') return 'never';
  const forced = env.FORCE_COLOR;
  if (forced === undefined) return undefined;
  return forced === '0' || forced === 'false' ? 'never' : 'always';
}

function widthOf(columns: number | undefined, env: OutputSettings['env']): number {
  const told = Number(env.COLUMNS);
  if (columns !== undefined && columns > 0) return columns;
  return told > 0 ? told : 80;
}

/** JSON leaves DEL, the C1 controls and the marks that reorder text as they are; a terminal obeys them. */
function printableJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
