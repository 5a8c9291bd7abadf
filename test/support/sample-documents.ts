import type { Block, Cell, Document, Scale } from '../../src/document/document.ts';
import { optionsCalled } from './options.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const row = (...values: string[]) => values.map(text);

const strength: Scale = {
  kind: 'scale',
  min: 0,
  max: 10,
  step: 1,
  minLabel: 'barely',
  maxLabel: 'overwhelming',
};

const guidance: Block = {
  kind: 'aside',
  title: 'How to do this',
  blocks: [
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Write down what happened ' },
        { kind: 'strong', children: [{ kind: 'text', text: 'before' }] },
        { kind: 'text', text: ' you judge it. A thought is not a fact; ' },
        { kind: 'emphasis', children: [{ kind: 'text', text: 'how sure you are' }] },
        { kind: 'text', text: ' of it can change. See ' },
        { kind: 'link', url: 'https://example.org/abc', children: [{ kind: 'text', text: 'the method' }] },
        { kind: 'text', text: ', or type ' },
        { kind: 'code', text: '?' },
        { kind: 'text', text: '.' },
        { kind: 'break' },
        { kind: 'text', text: 'Two minutes are enough.' },
      ],
    },
    {
      kind: 'items',
      ordered: true,
      items: [
        [
          {
            kind: 'paragraph',
            inlines: [{ kind: 'text', text: 'Name the situation, the way a camera would have seen it.' }],
          },
        ],
        [
          { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Then the thought:' }] },
          {
            kind: 'items',
            ordered: false,
            items: [
              [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'in the words it came in' }] }],
              [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'without arguing with it yet' }] }],
            ],
          },
        ],
      ],
    },
  ],
};

/** An entry with every kind of answer. */
export const filled: Document = {
  title: 'Thought record',
  language: 'en',
  facts: [
    { label: 'Date', value: 'Monday 23 November 2026, 21:30' },
    { label: 'Status', value: 'finished' },
    { label: 'Tags', value: 'work, evening' },
  ],
  blocks: [
    { kind: 'heading', level: 2, text: 'What happened' },
    {
      kind: 'question',
      ask: 'What happened, just before you noticed the feeling?',
      blocks: [
        {
          kind: 'answer',
          text: 'The meeting was moved for the third time, and nobody told me why. I found out from the calendar.\n\nI sat there for a while:\n  - closed the laptop\n  - opened it again',
        },
      ],
    },
    { kind: 'question', ask: 'How strong was it?', blocks: [{ ...strength, value: 8 }] },
    { kind: 'question', ask: 'And how strong is it now?', blocks: [{ ...strength, value: 3, before: 8 }] },
    {
      kind: 'question',
      ask: 'How sure are you of the thought?',
      blocks: [{ kind: 'scale', min: 0, max: 100, step: 5, unit: '%', value: 65 }],
    },
    { kind: 'question', ask: 'Who else was there?', blocks: [{ kind: 'remark', text: 'Skipped' }] },
    {
      kind: 'question',
      ask: 'What went well today?',
      blocks: [
        {
          kind: 'list',
          ordered: false,
          items: [
            'A walk before breakfast',
            'Rang the office and asked,\nwhich took two minutes',
            '漢字の練習 📚',
          ],
        },
      ],
    },
    {
      kind: 'question',
      ask: 'What matters most here?',
      blocks: [{ kind: 'list', ordered: true, items: ['Being told', 'Being on time', 'Being liked'] }],
    },
    { kind: 'heading', level: 2, text: 'Urges and plans' },
    {
      kind: 'question',
      ask: 'Which urges came up?',
      hint: 'One line each.',
      blocks: [
        {
          kind: 'table',
          layout: 'table',
          named: false,
          columns: [
            { label: 'Trigger', width: 'wide' },
            { label: 'Strength', width: 'narrow' },
            { label: 'What I did', width: 'narrow' },
          ],
          rows: [
            row('Missed call', '7', 'Waited'),
            row('Walking past the pub', '10', 'Talked to someone'),
            row('Boredom', '', 'Left'),
          ],
        },
      ],
    },
    {
      kind: 'question',
      ask: 'What could get in the way?',
      blocks: [
        {
          kind: 'table',
          layout: 'table',
          named: false,
          columns: [
            { label: 'Obstacle', width: 'wide' },
            { label: 'My answer to it', width: 'wide' },
            { label: 'Likely', width: 'narrow' },
          ],
          rows: [
            row(
              'Rain, and being tired after a long day at the desk',
              'Shoes by the door.\nTen minutes are enough.',
              '60%',
            ),
            row('Visitors', '', '20%'),
          ],
        },
      ],
    },
    {
      kind: 'question',
      ask: 'How do you live these values?',
      blocks: [
        {
          kind: 'table',
          layout: 'cards',
          named: true,
          columns: [
            { label: 'Value', width: 'wide' },
            { label: 'Importance', width: 'narrow' },
            { label: 'What I do for it', width: 'wide' },
          ],
          rows: [
            row('Honesty', '9', 'Say what I did before I am asked.'),
            row('Health', '8', 'Walk to work, three times a week, also when it is cold and dark outside.'),
          ],
        },
      ],
    },
    {
      kind: 'matrix',
      many: false,
      options: optionsCalled('Not at all', 'Several days', 'Nearly every day'),
      rows: [
        { ask: 'Little interest or pleasure in doing things', chosen: 'Several days' },
        { ask: 'Feeling tired or having little energy', chosen: 'Not at all' },
        {
          ask: 'Poor appetite, or eating more than feels right, on most days of the past two weeks',
          chosen: 'Nearly every day',
        },
        { ask: 'Trouble with sleep' },
      ],
    },
    { kind: 'question', ask: 'Change', blocks: [{ kind: 'remark', text: 'Not available yet' }] },
  ],
  footer: ['Method: the ABC model of Albert Ellis.', 'Everything on this page stays on this computer.'],
};

/** A sheet with every kind of room to write. */
export const blank: Document = {
  title: 'Thought record',
  language: 'en',
  facts: [],
  blocks: [
    guidance,
    { kind: 'heading', level: 2, text: 'What happened' },
    {
      kind: 'question',
      number: 1,
      ask: 'When was it?',
      blocks: [{ kind: 'gap', after: '(year-month-day)' }],
    },
    {
      kind: 'question',
      number: 2,
      ask: 'What happened, just before you noticed the feeling?',
      hint: 'Facts another person could also see.',
      blocks: [{ kind: 'lines', count: 3, numbered: false }],
    },
    { kind: 'question', number: 3, ask: 'How strong was it?', blocks: [strength] },
    {
      kind: 'question',
      number: 4,
      ask: 'How sure are you of the thought?',
      blocks: [
        {
          kind: 'scale',
          min: 0,
          max: 100,
          step: 10,
          minLabel: 'not at all',
          maxLabel: 'completely',
          unit: '%',
        },
      ],
    },
    {
      kind: 'question',
      number: 5,
      ask: 'How much did it cost you?',
      blocks: [{ kind: 'scale', min: 0, max: 100, step: 1, minLabel: 'barely', maxLabel: 'overwhelming' }],
    },
    {
      kind: 'question',
      number: 6,
      ask: 'What kind of day was it?',
      blocks: [
        {
          kind: 'choices',
          many: false,
          other: true,
          options: [
            { value: 'calm', label: 'Calm' },
            { value: 'busy', label: 'Busy', hint: 'more to do than hours to do it in, and no end in sight' },
            { value: 'urges', label: 'A day with urges' },
          ],
        },
      ],
    },
    {
      kind: 'question',
      number: 7,
      ask: 'What did you feel?',
      condition: 'Only if you marked “A day with urges” in question 6.',
      blocks: [
        {
          kind: 'choices',
          many: true,
          other: true,
          options: [
            'Afraid',
            'Angry',
            'Ashamed',
            'Bored',
            'Disappointed',
            'Guilty',
            'Hurt',
            'Lonely',
            'Sad',
            'Tense',
          ].map((label) => ({ value: label, label })),
        },
      ],
    },
    {
      kind: 'question',
      number: 8,
      ask: 'How long did it last?',
      blocks: [{ kind: 'gap', after: 'minutes' }],
    },
    {
      kind: 'question',
      number: 9,
      ask: 'What went well today?',
      blocks: [{ kind: 'lines', count: 3, numbered: true }],
    },
    { kind: 'heading', level: 2, text: 'Urges and plans' },
    {
      kind: 'question',
      number: 10,
      ask: 'Which urges came up?',
      blocks: [
        {
          kind: 'table',
          layout: 'table',
          named: false,
          columns: [
            { label: 'Trigger', width: 'wide' },
            { label: 'Strength', width: 'narrow' },
            { label: 'What I did', width: 'narrow' },
          ],
          rows: Array.from({ length: 3 }, () => [
            text(''),
            { kind: 'gap', after: '/10' } as const,
            {
              kind: 'options',
              many: false,
              options: optionsCalled('Waited', 'Left', 'Talked to someone'),
              other: false,
            } as const,
          ]),
        },
      ],
    },
    {
      kind: 'question',
      number: 11,
      ask: 'How did each day go?',
      blocks: [
        {
          kind: 'table',
          layout: 'table',
          named: true,
          columns: [
            { label: 'Day', width: 'wide' },
            { label: 'Walked', width: 'narrow' },
            { label: 'What helped', width: 'wide' },
            { label: 'What got in the way', width: 'wide' },
          ],
          rows: ['Monday', 'Tuesday', 'Wednesday'].map((day) => [
            text(day),
            { kind: 'options', many: false, options: optionsCalled('yes', 'no'), other: false } as const,
            text(''),
            text(''),
          ]),
        },
      ],
    },
    {
      kind: 'question',
      number: 12,
      ask: 'What could get in the way?',
      blocks: [
        {
          kind: 'table',
          layout: 'cards',
          named: false,
          columns: [
            { label: 'Obstacle', width: 'wide' },
            { label: 'My answer to it', width: 'wide' },
            { label: 'Likely', width: 'narrow' },
          ],
          rows: [0, 1].map(() => [text(''), text(''), { kind: 'gap', after: '%' } as const]),
        },
      ],
    },
    { kind: 'heading', level: 2, text: 'Costs and benefits' },
    {
      kind: 'grid',
      boxes: [13, 14, 15, 16].map((number, index) => ({
        kind: 'question' as const,
        number,
        ask:
          [
            'Benefits of doing it',
            'Costs of doing it',
            'Benefits of leaving it',
            'Costs of leaving it, also to others',
          ][index] ?? '',
        blocks: [
          {
            kind: 'table' as const,
            layout: 'table' as const,
            named: false,
            columns: [
              { label: 'What', width: 'wide' as const },
              { label: 'Term', width: 'narrow' as const },
            ],
            rows: Array.from({ length: 4 }, () => [
              text(''),
              {
                kind: 'options' as const,
                many: false,
                options: optionsCalled('short-term', 'long-term'),
                other: false,
              },
            ]),
          },
        ],
      })),
    },
    { kind: 'heading', level: 3, text: 'The past two weeks' },
    {
      kind: 'matrix',
      many: false,
      options: optionsCalled('Not at all', 'Several days', 'Nearly every day'),
      rows: [
        { number: 17, ask: 'Little interest or pleasure in doing things' },
        {
          number: 18,
          ask: 'Poor appetite, or eating more than feels right, on most days of the past two weeks',
        },
      ],
    },
  ],
  footer: ['Method: the ABC model of Albert Ellis.'],
};

/** Boxes for plain writing, side by side. */
export const boxes: Document = {
  title: 'Four boxes',
  language: 'en',
  facts: [],
  blocks: [
    {
      kind: 'grid',
      boxes: ['What I see', 'What I tell myself', 'What I feel'].map((ask, index) => ({
        kind: 'question' as const,
        number: index + 1,
        ask,
        blocks: [index < 2 ? { kind: 'lines' as const, count: 3, numbered: index === 1 } : { ...strength }],
      })),
    },
  ],
  footer: [],
};
