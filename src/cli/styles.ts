type Look = Readonly<Record<'bold' | 'cyan' | 'dim' | 'italic' | 'underline' | 'yellow', Style>>;
type Style = (text: string) => string;

/** How things look on a terminal, by what they mean. */
export type Styles = ReturnType<typeof stylesFrom>;

/** Without colour every style leaves the text as it is, and nothing is loaded for it. */
export async function stylesFor(hasColor: boolean): Promise<Styles> {
  if (!hasColor) return stylesFrom(plain);
  const { Chalk } = await import('chalk');
  return stylesFrom(new Chalk({ level: 1 }));
}

const same: Style = (text) => text;
const plain: Look = { bold: same, cyan: same, dim: same, italic: same, underline: same, yellow: same };

function stylesFrom(look: Look) {
  const bold: Style = (text) => look.bold(text);
  return {
    title: bold,
    heading: bold,
    ask: bold,
    strong: bold,
    muted: (text: string) => look.dim(text),
    emphasis: (text: string) => look.italic(text),
    answer: same,
    link: (text: string) => look.underline(text),
    current: (text: string) => look.cyan(text),
    problem: (text: string) => look.yellow(text),
  };
}
