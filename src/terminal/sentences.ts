/** What both terminals say, so that a writer who changes between them meets the same words. */

export const needed = 'This one needs an answer before you can go on.';
export const noMoreHelp = 'There is no help for this question.';
export const skipsNow = 'Enter once more skips this question.';
export const nowhereToGo = 'There is no other question to go to.';
export const wordsMissing = 'Write a few words of your own, or pick something else.';
export const notShown = 'Typing is not shown.';
export const otherLabel = 'Something else';

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

export function standsAlone(label: string): string {
  return `“${label}” stands alone; leave it or the others out.`;
}
