import { UsageError } from '../errors.ts';

export type WhatToPrint =
  | { readonly kind: 'worksheets'; readonly worksheets: readonly string[] }
  | { readonly kind: 'pack'; readonly pack: string; readonly worksheets: readonly string[] }
  | { readonly kind: 'list'; readonly json: boolean };

interface Asked {
  readonly pack?: string;
  readonly packs?: boolean;
  readonly json?: boolean;
}

/** Worksheets, a pack, or the list of packs; throws UsageError where it is none of them, or two at once. */
export function whatToPrint(
  worksheets: readonly string[],
  { pack, packs = false, json = false }: Asked,
): WhatToPrint {
  if (packs) {
    if (pack === undefined && worksheets.length === 0) return { kind: 'list', json };
    throw new UsageError(
      '--packs lists the packs there are, and prints none.',
      `To print one: steer print --pack ${pack ?? 'newcomer'}`,
    );
  }
  if (json) throw new UsageError('--json goes with --packs.', 'See: steer print --help');
  if (pack !== undefined) return { kind: 'pack', pack, worksheets };
  if (worksheets.length > 0) return { kind: 'worksheets', worksheets };
  throw new UsageError(
    'Name a worksheet to print, or a pack.',
    'Such as: steer print values, or: steer print --pack newcomer. See: steer print --help',
  );
}
