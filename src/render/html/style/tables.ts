/** Tables, and boxes two by two. */
export const tablesStyle = `
table { width: 100%; border-collapse: collapse; margin: .4em 0 .7em; }
thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
tr { break-inside: avoid; }
th, td { border: .5pt solid var(--rule); padding: .25em .45em; text-align: left; vertical-align: top; }
th { font-size: .92em; }
thead th { vertical-align: bottom; }
tbody th { font-weight: normal; font-size: 1em; overflow-wrap: anywhere; }
td { overflow-wrap: anywhere; }
table.tight th { overflow-wrap: anywhere; }
table.blank thead th.wide { width: 30%; }
table.blank tbody td { height: calc(var(--pitch) * 1.15); }
.filled tbody th { width: 60%; } .question > .filled tbody th { width: auto; }
.ticks { margin: 0; display: flex; flex-wrap: wrap; gap: .1em .9em; }
.matrix thead th.wide { width: 46%; border-color: transparent; border-bottom-color: var(--rule); }
.matrix thead th.narrow { text-align: center; }
.matrix td { text-align: center; vertical-align: middle; height: auto; }
.log table.blank tbody td { height: calc(var(--pitch) * 1.25); }
.log thead th.wide { width: auto; }
.grid { display: grid; grid-template-columns: 1fr 1fr; margin: .5em 0; border: .5pt solid var(--rule); border-width: .5pt 0 0 .5pt; }
.of-four { border: .5pt solid var(--rule); border-width: 0 .5pt .5pt 0; padding: .5em .7em; min-width: 0; min-height: 12em; break-inside: avoid; }
`;
