import fc from 'fast-check';

/** Moments in any zone, with fractions of a second or without. */
export const moments = fc
  .record({
    minute: fc.date({
      min: new Date('1000-01-02T00:00Z'),
      max: new Date('9999-12-30T00:00Z'),
      noInvalidDate: true,
    }),
    fraction: fc.constantFrom('', '.5', '.25', '.125', '.000'),
    zone: fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.constantFrom('00', '30', '45'))
        .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, '0')}:${minutes}`)
        .filter((zone) => zone !== '-00:00'), // which ISO 8601 has no use for
    ),
  })
  .map(({ minute, fraction, zone }) => minute.toISOString().slice(0, 19) + fraction + zone);
