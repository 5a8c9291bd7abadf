import type { Json } from '../../../../questions/json.ts';

/** What JSON says; undefined where it is none. */
export function jsonIn(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
