/** How text looks, by what it means. What a style says, the words and the layout say as well. */
export interface Styles {
  readonly title: Style;
  readonly heading: Style;
  readonly ask: Style;
  readonly muted: Style;
  readonly strong: Style;
  readonly emphasis: Style;
  readonly answer: Style;
  readonly link: Style;
}

export type Style = (text: string) => string;

const asItIs: Style = (text) => text;

export const plain: Styles = {
  title: asItIs,
  heading: asItIs,
  ask: asItIs,
  muted: asItIs,
  strong: asItIs,
  emphasis: asItIs,
  answer: asItIs,
  link: asItIs,
};
