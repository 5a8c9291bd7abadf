/** What a stored answer is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
