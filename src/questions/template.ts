/** `{{name}}` in a text, with other words for when there is nothing to put there: `{{name|other words}}`. */
export interface Placeholder {
  readonly name: string;
  readonly otherwise: string | undefined;
}

const placeholder = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/gu;

export function placeholdersIn(template: string): Placeholder[] {
  return [...template.matchAll(placeholder)].map(([, name = '', otherwise]) => ({
    name: name.trim(),
    otherwise,
  }));
}

/** Puts the words found for each placeholder in its place, once: what is put there is never expanded again. */
export function expand(template: string, find: (placeholder: Placeholder) => string): string {
  return template.replace(placeholder, (_, name: string, otherwise: string | undefined) =>
    find({ name: name.trim(), otherwise }),
  );
}

/** The writer's own words, which settings hold, with what stands there while they are unset. */
export const neutralWords = {
  behaviour: 'this behaviour',
  goal: 'my goal',
  'loved-one': 'the person you care about',
} as const;

/** What a placeholder stands for on paper, where the writer's own words go. */
export const blankToFill = '__________';
