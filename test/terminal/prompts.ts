import type {
  ChooseManyPrompt,
  ChoosePrompt,
  ListPrompt,
  Prompt,
  RankPrompt,
  RatePrompt,
  TextPrompt,
} from '../../src/questions/prompter.ts';

const base: Prompt = {
  ask: 'What happened?',
  help: [],
  required: false,
  canMove: true,
  keep() {},
};

export function aTextPrompt(changes: Partial<TextPrompt> = {}): TextPrompt {
  return { ...base, lines: 1, suggest: [], check: () => undefined, ...changes };
}

export function aChoosePrompt(changes: Partial<ChoosePrompt> = {}): ChoosePrompt {
  return {
    ...base,
    ask: 'Where were you?',
    options: options('At home', 'At work', 'Out'),
    other: false,
    ...changes,
  };
}

export function aChooseManyPrompt(changes: Partial<ChooseManyPrompt> = {}): ChooseManyPrompt {
  return {
    ...base,
    ask: 'What did you notice?',
    options: [
      ...options('Tense', 'Restless', 'Cold hands'),
      { value: 'none', label: 'None of these', alone: true },
    ],
    other: false,
    check: () => undefined,
    ...changes,
  };
}

export function aRankPrompt(changes: Partial<RankPrompt> = {}): RankPrompt {
  return {
    ...base,
    ask: 'Which matter most?',
    options: options('Health', 'Family', 'Work', 'Fun'),
    other: false,
    top: 2,
    ...changes,
  };
}

export function aRatePrompt(changes: Partial<RatePrompt> = {}): RatePrompt {
  return { ...base, ask: 'How strong is it?', min: 0, max: 10, step: 1, ...changes };
}

export function aListPrompt(changes: Partial<ListPrompt> = {}): ListPrompt {
  return { ...base, ask: 'What could you do?', suggest: [], check: () => undefined, ...changes };
}

export function options(...labels: string[]) {
  return labels.map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label }));
}
