import type { Condition } from '../questions/condition.ts';
import type { NumberOf } from './clause.ts';
import { clauseOf } from './condition-clauses.ts';
import { sayClause } from './say-clause.ts';
import type { SheetScope } from './sheet-scope.ts';

/** "Only if you marked “An urge” in question 2." – the condition as someone filling in paper reads it. */
export function conditionInWords(condition: Condition, scope: SheetScope, numberOf: NumberOf): string {
  return `Only if ${sayClause(clauseOf(condition, { scope, numberOf }))}.`;
}

/** "Fill in “My plan” only if you marked “high” under “Risk”." – for a column, below its table. */
export function columnConditionInWords(
  { label, when }: { readonly label: string; readonly when: Condition },
  scope: SheetScope,
  numberOf: NumberOf,
): string {
  return `Fill in “${label}” only if ${sayClause(clauseOf(when, { scope, numberOf }))}.`;
}
