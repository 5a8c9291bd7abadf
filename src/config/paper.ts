/** Where Letter is what a printer holds; everywhere else it is A4. */
const letterTerritories = new Set('US CA MX PH CO CL VE CR GT PA SV DO NI'.split(' '));

/** The paper that is usual where the writer is, by the first of the locale's variables that is set. */
export function paperFrom(env: Readonly<Record<string, string | undefined>>): 'a4' | 'letter' {
  const locale = [env.LC_ALL, env.LC_PAPER, env.LANG].find((value) => value !== undefined && value !== '');
  const territory = /^[a-z]+[_-]([a-z]{2})(?![a-z])/i.exec(locale ?? '')?.[1]?.toUpperCase();
  return territory !== undefined && letterTerritories.has(territory) ? 'letter' : 'a4';
}
