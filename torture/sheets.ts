/** Worksheets to fill in: one with a list and a table, where each item and cell is kept; one of plain questions. */
export const sheets = {
  'hard-day': `id: hard-day
version: 1
title: A hard day
summary: Texts, a list and a table.
audience: [self]
sections:
  - questions:
      - { id: first, type: text, ask: What was first? }
      - { id: second, type: text, ask: What was second? }
      - { id: others, type: list, ask: What were the others? }
      - id: people
        type: table
        ask: Who was there?
        columns:
          - { id: who, type: text, label: Who }
          - { id: why, type: text, label: Why }
      - { id: last, type: text, ask: What was last? }
`,
  'plain-day': `id: plain-day
version: 1
title: A plain day
summary: Four texts.
audience: [self]
sections:
  - questions:
      - { id: first, type: text, ask: What was first? }
      - { id: second, type: text, ask: What was second? }
      - { id: third, type: text, ask: What was third? }
      - { id: last, type: text, ask: What was last? }
`,
} as const;
