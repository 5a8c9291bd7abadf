import { Chalk } from 'chalk';

/** How things look on a terminal, by what they mean. Without colour every style leaves the text as it is. */
export function stylesFor(hasColor: boolean) {
  const chalk = new Chalk({ level: hasColor ? 1 : 0 });
  const bold = (text: string) => chalk.bold(text);
  return {
    title: bold,
    heading: bold,
    ask: bold,
    strong: bold,
    muted: (text: string) => chalk.dim(text),
    emphasis: (text: string) => chalk.italic(text),
    answer: (text: string) => text,
    link: (text: string) => chalk.underline(text),
    current: (text: string) => chalk.cyan(text),
    problem: (text: string) => chalk.yellow(text),
  };
}
