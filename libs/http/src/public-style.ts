/** The style sheet of the public pages, served at /public/public.css. */
export const PUBLIC_STYLE = `
:root { --blue: #1b5fc1; --ink: #1f2329; --soft: #545b66; --line: #dfe3e8; --red: #c5221f; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff;
  font: 16px/1.6 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--blue); }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.top, footer { padding: 12px 16px; background: #f5f7fa; }
.top { padding: 12px 0; }
.top nav { max-width: 1080px; margin: 0 auto; padding: 0 16px; }
.top a { display: inline-block; margin-right: 20px; color: var(--soft); text-decoration: none; }
.top a.here { color: var(--ink); font-weight: 600; }
footer { margin-top: 32px; padding: 12px max(16px, calc((100% - 1048px) / 2)); color: var(--soft); font-size: 14px; }
main { max-width: 1080px; margin: 0 auto; padding: 0 16px; }
h1 { font-size: 24px; line-height: 1.4; overflow-wrap: anywhere; }
h2 { margin: 24px 0 8px; font-size: 18px; }
h3 { margin: 16px 0 8px; font-size: 16px; }
p { margin: 4px 0; }
small, .soft { color: var(--soft); font-size: 14px; }
th small { display: block; font-weight: 400; }
ol.draws { padding: 0; list-style: none; }
ol.draws li { padding: 8px 0 16px; border-top: 1px solid var(--line); }
ol.draws h2 { margin-top: 8px; }
dl { border-top: 1px solid var(--line); }
dl div { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 6px 0; border-bottom: 1px solid var(--line); }
dt { flex: 0 0 5em; color: var(--soft); }
dd { flex: 1 1 16em; margin: 0; overflow-wrap: anywhere; }
code { font: 14px/1.6 ui-monospace, Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
.dice { font-size: 18px; }
pre { margin: 4px 0; padding: 8px 12px; background: #f5f7fa; border: 1px solid var(--line); white-space: pre-wrap; word-break: break-all; }
.explained { padding: 8px 12px; border-left: 4px solid var(--blue); }
.check form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0; }
.check select, .check input { max-width: 100%; padding: 6px; font: inherit; }
.check button { padding: 6px 16px; color: #fff; background: var(--blue); border: 0; border-radius: 4px; font: inherit; }
.lead { max-width: 720px; }
.lead label, .lead legend { font-weight: 600; }
.lead label, .lead small { display: block; }
.lead p { margin: 12px 0; }
.lead fieldset { margin: 16px 0; padding: 8px 16px; border: 1px solid var(--line); border-radius: 4px; }
.lead input, .lead select, .lead textarea { width: 100%; padding: 6px; font: inherit; }
.ballot select, .ballot textarea { padding: 4px; font: inherit; }
.ballot textarea { width: 100%; max-width: 720px; }
.lead button, .ballot button { padding: 8px 32px; color: #fff; background: var(--blue); border: 0; border-radius: 4px; font: inherit; }
.lead .trap { position: absolute; left: -9999px; }
p.voided { color: var(--red); }
.tool { font-weight: 600; }
ol.sources { margin: 0; padding-left: 1.5em; }
.standing { padding: 8px 16px; border-left: 4px solid var(--blue); background: #f5f7fa; }
.standing.voided { border-color: var(--red); background: #fdf0ef; }
strong.voided { color: var(--red); }
table { width: 100%; border-collapse: collapse; }
table.even { table-layout: fixed; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-weight: 400; white-space: nowrap; }
tr.cut-off td { border-top: 3px solid var(--ink); overflow-wrap: anywhere; }
td span { white-space: nowrap; }
.number { font-variant-numeric: tabular-nums; }
.notice { padding: 16px; border: 1px solid var(--line); text-align: center; }
.notice code { font-size: 16px; }
.notice svg { width: 200px; height: 200px; }
@media (max-width: 640px) {
  body { font-size: 15px; }
  table, tbody, tr, td, tbody th { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  td, th { padding: 0; border: 0; }
  td[data-column]::before { content: attr(data-column); display: block; color: var(--soft); }
}
@media print {
  body { font-size: 10.5pt; }
  .top, footer { background: none; }
  .top nav { display: none; }
  .notice { break-inside: avoid; }
  .notice code { font-size: 12pt; }
  tr, li, pre { break-inside: avoid; }
}
`;
