/** Type sizes and distances, in points. */
export interface Look {
  readonly body: number;
  readonly small: number;
  readonly tiny: number;
  readonly title: number;
  readonly headings: Readonly<Record<2 | 3 | 4, number>>;
  /** Line height, times the type size. */
  readonly leading: number;
  /** From one ruled line to the next. */
  readonly pitch: number;
  /** The least that a line to write on may take. */
  readonly leastPitch: number;
  /** Between two questions. */
  readonly gap: number;
  /** A box to tick. */
  readonly mark: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
}

export const usual: Look = {
  body: 10.5,
  small: 9,
  tiny: 7.5,
  title: 20,
  headings: { 2: 13, 3: 11.5, 4: 10.5 },
  leading: 1.36,
  pitch: 23,
  leastPitch: 18,
  gap: 15,
  mark: 9,
  margin: { side: 51, top: 42, bottom: 36 },
};

/** Nothing below 18 points, which is what readers of large print ask for. */
export const large: Look = {
  body: 18,
  small: 18,
  tiny: 18,
  title: 28,
  headings: { 2: 22, 3: 20, 4: 18 },
  leading: 1.45,
  pitch: 38,
  leastPitch: 32,
  gap: 26,
  mark: 15,
  margin: { side: 51, top: 45, bottom: 40 },
};

/** For what is cut to the size of a hand. */
export const pocket: Look = {
  body: 7.4,
  small: 6.2,
  tiny: 4.5,
  title: 10,
  headings: { 2: 8.5, 3: 8, 4: 7.4 },
  leading: 1.2,
  pitch: 16,
  leastPitch: 11.5,
  gap: 6,
  mark: 6,
  margin: { side: 14, top: 12, bottom: 10 },
};
