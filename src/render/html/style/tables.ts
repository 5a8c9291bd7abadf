/** Tables, and boxes two by two. */
export const tablesStyle = `
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .4em 0 .7em; }
thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
tr { break-inside: avoid; }
th, td { border: .5pt solid var(--rule); padding: .25em .45em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-size: .92em; }
thead th { vertical-align: bottom; }
thead td { border-color: transparent; border-bottom-color: var(--rule); }
tbody th { font-weight: normal; font-size: 1em; }
table.blank tbody td { height: var(--pitch); }
table.blank .gap { max-width: 100%; }
.chosen th { width: 64%; }
.ticks { margin: 0; display: flex; flex-wrap: wrap; gap: .1em .9em; }
.matrix thead th, .matrix tbody td { text-align: center; }
.matrix tbody td { vertical-align: middle; height: auto; }
.log table.blank tbody td { height: calc(var(--pitch) * 1.25); }
.log thead th { font-size: .86em; padding: .25em .3em; }
.grid { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); margin: .5em 0; padding: 0 .5pt .5pt 0; }
.grid.single { grid-template-columns: minmax(0, 1fr); }
.of-four { border: .5pt solid var(--rule); margin: 0 -.5pt -.5pt 0; padding: .5em .7em; min-width: 0; min-height: 8em; break-inside: avoid; }
`;
