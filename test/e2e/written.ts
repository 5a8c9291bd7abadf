/** What is written into the three worksheets wherever one is filled in by hand, as it should then be stored. */
export const written = {
  abc: {
    kind: 'urge',
    moment: '2026-11-23T21:00:00+01:00',
    event: 'A free bet, only tonight.\nOn pay day.',
    feelings: [
      { feeling: 'restless', strength: 8 },
      { feeling: 'Lonely', strength: 6 },
    ],
    did: 'I put the phone away.',
    urge: 8,
    beliefs: [
      { belief: 'I must win it back.', believed: 85, pattern: ['must', { other: 'my own words' }] },
      { belief: 'I can’t stand it.', believed: 70, pattern: ['cant-stand'] },
    ],
    disputes: [
      { row: 'I must win it back.', 'is-true': 'no', follows: 'no', helps: 'unsure', answer: 'It is gone.' },
      { row: 'I can’t stand it.', 'is-true': 'no', follows: 'no', helps: 'no', answer: 'I am standing it.' },
    ],
    'new-beliefs': [
      { row: 'I must win it back.', fairer: 'I can earn it slowly.', believed: 75, old: 35 },
      {
        row: 'I can’t stand it.',
        fairer: 'It will pass.',
        believed: 30,
        softer: 'It may pass.',
        old: 40,
      },
    ],
    'feelings-now': [
      { row: 'restless', strength: 4 },
      { row: 'Lonely', strength: 5 },
    ],
    'urge-now': 3,
    do: 'Ring my sister.',
    practice: null,
  },
  'cost-benefit': {
    subject: 'Drinking in the evening',
    alternative: 'cutting down',
    benefits: [
      { what: 'The day falls off me', term: 'short' },
      { what: 'Long talks', term: 'both' },
      { what: 'I look relaxed', term: 'long' },
    ],
    costs: [{ what: 'Awake at three', term: 'both' }, { what: 'About 200 a month' }],
    gains: [{ what: 'Running on Sundays', term: 'long' }],
    losses: null,
    notice: 'The good part is over soon.',
    'other-ways': [
      { row: 'The day falls off me', 'other-way': 'A shower' },
      { row: 'Long talks', 'other-way': 'A walk' },
    ],
    reasons: ['Running on Sundays', 'Quiet mornings'],
    'first-reason': 'It is who I was.',
    'next-step': { other: 'Show this to my sister' },
  },
  values: {
    brainstorm: ['My sister', 'Making music', 'Quiet mornings', 'Honesty', 'My body', 'A trade'],
    pick: ['My sister', 'Making music', 'Honesty'],
    rank: ['Making music', 'My sister'],
    living: [
      {
        row: 'Making music',
        'looks-like': 'I go on Tuesdays\nand bring the bass.',
        lived: 2,
        effect: 'crowds-out',
      },
      { row: 'My sister', lived: 6, effect: 'no-effect' },
      { row: 'Honesty' },
    ],
    'look-closer': 'yes',
    place: 'among',
    'place-note': null,
    serve: 'Making music',
    action: 'Put new strings on.',
    'action-when': 'Tuesday at seven',
  },
} as const;

export type Sheet = keyof typeof written;
