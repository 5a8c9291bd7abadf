import { type Block, paragraph } from '../document/document.ts';

/** Where to find help at once, by country, with the day the numbers were checked. */
export interface HelpLines {
  /** ISO 8601 date. */
  readonly checked: string;
  readonly countries: readonly Country[];
}

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly name: string;
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

export interface HelpLine {
  readonly name: string;
  readonly for: string;
  readonly number: string;
  /** A number that takes messages. */
  readonly text?: string;
  readonly hours: string;
  readonly languages: string;
}

/** What to read in a bad moment: danger first, then somebody to talk to. For one country, or for all there are. */
export function helpLineBlocks({ checked, countries }: HelpLines, code: string | undefined): Block[] {
  const here = countries.filter((country) => country.code === code?.toUpperCase());
  const shown = here.length > 0 ? here : countries;
  const emergency = here[0]?.emergency;
  return [
    { kind: 'heading', level: 2, text: 'If you need help now' },
    paragraph(
      `If you or somebody near you is in danger, or might come to harm: ${emergency === undefined ? 'call your local emergency number' : `call ${emergency}`}. An overdose, a fit, or seeing and hearing things after you stop drinking or taking something is an emergency too.`,
    ),
    ...shown.flatMap((country) => countryBlocks(country, here.length > 0)),
    ...(here.length > 0 ? [] : [elsewhere]),
    paragraph(`Checked on ${checked}. Numbers may change; the emergency number answers in any case.`),
  ];
}

const elsewhere = paragraph(
  'In other countries: findahelpline.com has lines for most of them. 112 is the emergency number all over the European Union.',
);

function countryBlocks({ name, emergency, lines }: Country, isAlone: boolean): Block[] {
  return [
    ...(isAlone ? [] : [paragraph(`${name} (emergency: ${emergency})`)]),
    {
      kind: 'list',
      ordered: false,
      items: lines.map((line) => {
        const message = line.text === undefined ? '' : `, or a text message to ${line.text}`;
        return `${line.name}: ${line.number}${message}\n${line.for}; ${line.hours}; ${line.languages}`;
      }),
    },
  ];
}
