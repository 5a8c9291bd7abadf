/** Each format takes what it knows of these. */
export interface RenderOptions {
  /** Columns to wrap at. */
  readonly width?: number;
  readonly paper?: 'a4' | 'letter';
  /** For eyes that need it larger. */
  readonly large?: boolean;
  /** To be looked at together, a section at a time. */
  readonly screen?: boolean;
  /** With fields to be filled in on a screen. */
  readonly fillable?: boolean;
  /** All documents so many times. */
  readonly copies?: number;
  /** Whether the foot of a page says which sheet it is of. */
  readonly namesSheet?: boolean;
}
