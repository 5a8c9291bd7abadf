/** How the parts of a prompt look, by what they mean. */
export interface PromptStyles {
  ask(text: string): string;
  /** Progress, hints, key help: there when looked for. */
  muted(text: string): string;
  /** What the next key acts on, or what is chosen. */
  current(text: string): string;
  problem(text: string): string;
}
