declare const VERSION: string;

/** The version in package.json; the bundler puts it in the place of the name. */
export const version = typeof VERSION === 'string' ? VERSION : '0.0.0';
