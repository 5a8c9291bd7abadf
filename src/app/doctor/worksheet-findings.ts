import type { WorksheetFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('worksheets');

/** The sheets of the writer's own, and those that cannot be read. */
export function worksheetFindings({ folder, own, broken }: WorksheetFacts): Finding[] {
  const wrong = broken.map(({ file, problems }) =>
    finding('warning', 'worksheet', {
      message: problems,
      where: file,
      cure:
        file === undefined
          ? [{ say: 'Until then no worksheet is found by its name.' }]
          : [{ say: 'Once it is changed', command: `steer worksheet lint "${file}"` }],
    }),
  );
  if (own === 0 && wrong.length > 0) return wrong;
  return [
    ...wrong,
    finding('ok', 'own-worksheets', {
      message:
        own === 0
          ? 'No worksheets of your own.'
          : `${own} ${own === 1 ? 'worksheet' : 'worksheets'} of your own can be read.`,
      where: own === 0 ? undefined : folder,
    }),
  ];
}
