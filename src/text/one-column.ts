/**
 * Whether each unit of a text is one character that takes one column, whatever stands beside it: ASCII, Latin and
 * the dashes, quotes and dots of prose, which is nearly every text.
 */
export function isOneColumnEach(text: string): boolean {
  return oneColumnEach.test(text);
}

const oneColumnEach = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u20ac]*$/;
