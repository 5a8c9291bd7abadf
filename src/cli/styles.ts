import { Chalk } from 'chalk';

/** How things look on a terminal, by what they mean. Without colour every style leaves the text as it is. */
export function stylesFor(hasColor: boolean) {
  const chalk = new Chalk({ level: hasColor ? 1 : 0 });
  return {
    title: chalk.bold,
    heading: chalk.bold,
    ask: chalk.bold,
    muted: chalk.dim,
    strong: chalk.bold,
    emphasis: chalk.italic,
    answer: (text: string) => text,
    link: chalk.underline,
    current: chalk.cyan,
    problem: chalk.yellow,
  };
}
