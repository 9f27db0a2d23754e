/** Style of the dossier page: calm, readable in light and dark, on paper and without scripts. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1f2328; --soft: #5c6370; --line: #dedbd2; --panel: #f3f1ea; --mark: #ffe9a8; --mark-ink: #1f2328;
  --accent: #1d5c7a; --planned: #8a5a00; --denied: #9b2c2c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e4e3df; --soft: #a0a6b0; --line: #30353c; --panel: #1d2127; --mark: #5c4a10; --mark-ink: #fff4d0;
    --accent: #7fc1de; --planned: #e0b060; --denied: #ee9090;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 3rem 1.5rem 5rem; max-width: 58rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { font-family: Georgia, "Iowan Old Style", "Times New Roman", serif; font-weight: 600; line-height: 1.25; }
h1 { font-size: 2.3rem; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 3rem 0 .8rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .3rem; color: var(--soft); font-variant-numeric: tabular-nums; }
p { margin: .3rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.lead, .time, .note { color: var(--soft); }
.time { font-style: italic; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin: 1.4rem 0 0; padding: 0; font-variant-numeric: tabular-nums; }
.state { margin-top: 1.8rem; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: .5rem 1.1rem; }
.state details + details { border-top: 1px solid var(--line); }
.state .when { color: var(--soft); }
.state .words { font-size: 1.08rem; }
summary { cursor: pointer; list-style: none; display: grid; grid-template-columns: 9.5rem 1fr auto; gap: 0 1rem; padding: .5rem 0; align-items: baseline; }
summary::-webkit-details-marker { display: none; }
summary:hover .words { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .25em; }
.when { color: var(--soft); font-variant-numeric: tabular-nums; font-size: .92rem; }
.support { color: var(--soft); font-size: .85rem; white-space: nowrap; }
.support::after { content: "+"; display: inline-block; width: 1.1em; text-align: center; color: var(--accent); }
details[open] > summary .support::after { content: "−"; }
.list > details { border-bottom: 1px solid var(--line); }
.list > details:last-child { border-bottom: 0; }
.planned, .denied { font-size: .75rem; letter-spacing: .03em; border: 1px solid currentcolor; border-radius: 1em; padding: .05em .6em; margin-left: .35em; white-space: nowrap; }
q.gist { display: block; color: var(--soft); font-family: Georgia, "Iowan Old Style", "Times New Roman", serif; font-size: .92rem; }
q.gist::before { content: "“…"; }
q.gist::after { content: "…”"; }
.planned { color: var(--planned); }
.denied { color: var(--denied); }
.evidence { margin: .1rem 0 1rem 9.5rem; padding-left: 1rem; }
.state .evidence { margin-left: 9.5rem; }
figure { margin: 0 0 .9rem; border-left: 3px solid var(--line); padding-left: 1rem; }
blockquote { margin: 0; font-family: Georgia, "Iowan Old Style", "Times New Roman", serif; font-size: .98rem; }
figcaption { color: var(--soft); font-size: .85rem; margin-top: .15rem; }
mark { background: var(--mark); color: var(--mark-ink); padding: .05em .15em; border-radius: 2px; }
.sides { margin: 0 0 0 9.5rem; padding-left: 1rem; }
.articles { padding-left: 2rem; }
.articles li { margin: .45rem 0; padding-left: .3rem; }
.articles li:target { background: var(--panel); outline: .4rem solid var(--panel); border-radius: 2px; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.8rem; }
  summary { grid-template-columns: 1fr auto; }
  summary .when { grid-column: 1 / -1; }
  .evidence, .state .evidence, .sides { margin-left: 0; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #fff; --mark: #eee; --mark-ink: #000; --accent: #000; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav, .support::after { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  mark { text-decoration: underline; font-weight: 600; }
}
`.trim()
