/** Questions, answers, and room to write, to circle and to tick. */
export const partsStyle = `
.who { display: flex; gap: 2em; margin: 0 0 1em; }
.who .gap.long { width: 0; min-width: 0; }
.who > span { flex: 1; min-width: 0; display: flex; align-items: baseline; gap: .5em; }
.who > span:first-child { flex: 2; }
.facts { display: flex; flex-wrap: wrap; gap: .2em 2em; color: var(--muted); }
.facts div { display: flex; gap: .5em; }
.facts dt { font-weight: bold; }
.facts dd { margin: 0; }
.question { margin: 1em 0; }
.whole { break-inside: avoid; }
.head { break-after: avoid; break-inside: avoid; }
.head p { margin: 0 0 .25em; }
.ask { font-weight: bold; white-space: pre-wrap; }
.number { margin-right: .15em; }
.condition { font-style: italic; }
.hint, .remark, .ends { color: var(--muted); }
.hint, .condition { white-space: pre-line; }
.remark { font-style: italic; }
.answer, .typed { white-space: pre-wrap; overflow-wrap: anywhere; }
div.answer { margin: .3em 0 .5em; padding-left: .8em; border-left: 1pt solid #999; }
.rating .answer { font-weight: normal; }
.lines { list-style: none; padding: 0; margin: 0 0 .4em; }
.lines li { height: var(--pitch); border-bottom: .5pt solid var(--rule); break-inside: avoid; }
.lines li:first-child { break-before: avoid; }
.lines.numbered { counter-reset: line; }
.lines.numbered li { counter-increment: line; padding-top: calc(var(--pitch) - 1.5em); }
.lines.numbered li::before { content: counter(line) "."; }
.gap { display: inline-block; max-width: 100%; border-bottom: .5pt solid var(--rule); height: 1.5em; vertical-align: baseline; }
.gap.short { width: 5em; } .gap.middling { width: 11em; } .gap.long { flex: 1; width: 16em; max-width: 100%; }
.room { padding-top: .5em; margin-bottom: .3em; }
.scale { max-width: 32em; break-inside: avoid; }
.points { list-style: none; display: flex; justify-content: space-between; padding: .5em 0 .1em; margin: 0; }
.points li { width: 2em; text-align: center; }
.scale.dense { max-width: none; } .scale.dense .points { font-size: .9em; } .scale.dense li { width: auto; }
.ends { display: flex; justify-content: space-between; gap: 2em; margin: 0 0 .4em; padding: 0 .5em; font-size: .95em; }
.ends span:last-child:not(:only-child) { text-align: right; }
.choices, .ticks { list-style: none; padding: 0; margin: .3em 0 .4em; }
.choices { display: grid; gap: .35em 1.5em; grid-template-columns: minmax(0, 1fr); }
.choices.beside { display: flex; flex-wrap: wrap; gap: .35em 2.5em; }
.choices.short { grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr)); }
.choices.middling { grid-template-columns: repeat(auto-fill, minmax(min(23em, 100%), 1fr)); }
.choices li, .ticks li { display: flex; align-items: baseline; gap: .5em; break-inside: avoid; }
.choices li > span:not(.box), .ticks li > span:not(.box) { min-width: 0; }
.choices .own { grid-column: 1 / -1; flex: 1 0 100%; }
.box { flex: none; display: inline-block; width: .85em; height: .85em; border: .75pt solid #000; position: relative; top: .1em; }
.box.round { border-radius: 50%; }
.card { margin: .8em 0 1em; break-inside: avoid; }
.card .name { font-weight: bold; margin-bottom: .3em; break-after: avoid; }
.card dl { display: grid; grid-template-columns: minmax(5em, max-content) minmax(0, 1fr); gap: .3em 1em; margin-left: 1em; }
.card dt { color: var(--muted); max-width: 14em; } .card dd { margin: 0; display: flow-root; }
.card dd .choices { margin: 0; } .card dd .lines li:first-child { height: 1.4em; }
.card dd > .gap.long { width: 100%; }
.key { break-inside: avoid; columns: 3; column-gap: 2em; margin-top: .8em; font-size: .86em; line-height: 1.3; }
.key div { break-inside: avoid; margin-bottom: .5em; } .key dt { font-weight: bold; } .key dd { margin: 0; }
`;
