/** Sizes of paper in points, upright. */
export const papers = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

export type PaperName = keyof typeof papers;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function turned({ width, height }: Size): Size {
  return { width: height, height: width };
}
