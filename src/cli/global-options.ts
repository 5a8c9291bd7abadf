/** The flags every command has. */
export interface GlobalOptions {
  readonly journal?: string;
  readonly input: boolean;
  readonly accessible?: boolean;
  readonly color?: 'auto' | 'always' | 'never';
  readonly quiet?: boolean;
  readonly debug?: boolean;
}
