import { hues, ink, verdictHues } from "../charts/theme.ts";

/** Shades on a dark page of the colors that charts use on white. */
const darkShades: Readonly<Record<string, string>> = {
  [ink.text]: "#ececec",
  [ink.muted]: "#b4b4b4",
  [ink.grid]: "#383c42",
  [ink.rule]: "#8f959c",
  [ink.paper]: "#1c1f23",
  "#0072B2": "#3D9BD6",
  "#00629A": "#7CC0EC",
  "#D55E00": "#E8772E",
  "#A94A00": "#FFA76B",
  "#009E73": "#1FB88C",
  "#00704F": "#5FD6B1",
  "#CC79A7": "#D48FB6",
  "#9C4177": "#E6AACB",
  "#56B4E9": "#56B4E9",
  "#1F6F9E": "#8CCBF2",
  "#E69F00": "#E69F00",
  "#8A5F00": "#F2BC4A",
  "#444444": "#BDBDBD",
  "#333333": "#D6D6D6",
  "#8A8A8A": "#9A9A9A",
};

function chartColors(): readonly string[] {
  const used = [...hues, ...Object.values(verdictHues)].flatMap(({ mark, text }) => [mark, text]);
  return [...new Set([...Object.values(ink), ...used])];
}

/** Attributes of a drawing give way to any style rule, so a dark page can recolor it. */
function darkChartRules(): string {
  return chartColors()
    .map((color) => {
      const shade = darkShades[color] ?? color;
      return `.chart [fill="${color}"]{fill:${shade}}.chart [stroke="${color}"]{stroke:${shade}}`;
    })
    .join("\n");
}

/** The style of the report: light and dark, on paper, for small and large screens. Nothing is loaded. */
export function style(): string {
  return `
:root{color-scheme:light dark;--ink:#1b1b1b;--muted:#595959;--paper:#ffffff;--page:#f6f6f4;--line:#d9d9d6;--accent:#00629a;
--good:#00704f;--bad:#9c4177;--code:#efefec}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 system-ui,"DejaVu Sans",Verdana,sans-serif}
.from{text-decoration:underline dotted 1px;text-underline-offset:.2em;color:inherit}.from:hover{color:var(--accent)}
tbody tr,tbody th{scroll-margin-top:4.5rem}
:target>th,:target>td,th:target,article:target{background:var(--code)}
.source{border-left:4px solid var(--line);padding:.1rem 0 .1rem 1rem;margin:1rem 0}.source h3,.source p{margin:.2rem 0}
.rests{border-left:4px solid var(--line);padding:.1rem 0 .1rem 1rem;margin:1rem 0}.rests p{margin:.3rem 0}
.skip{position:absolute;left:-999rem;background:var(--paper);color:var(--accent);padding:.5rem 1rem;z-index:2}
.skip:focus{left:1rem;top:1rem}
header,main,footer,nav{max-width:58rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:2.1rem;line-height:1.15;margin:0 0 .4rem}
h2{font-size:1.45rem;line-height:1.25;margin:3rem 0 .8rem;padding-top:.8rem;border-top:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.8rem 0 .5rem}
h3 small{font-weight:400;color:var(--muted)}
p,li{max-width:46rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.about,.facts span,figcaption,footer,.meta{color:var(--muted)}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:1.2rem 0 0;font-size:.95rem}
.lead{font-size:1.35rem;line-height:1.45;margin:.6rem 0 1.2rem}
.verdict{display:inline-block;font-size:.85rem;font-weight:700;line-height:1;letter-spacing:.02em;padding:.35em .6em;border-radius:.3em;
border:1.5px solid currentColor;color:var(--muted);vertical-align:.16em;margin-right:.3em}
.verdict.better{color:var(--good)}.verdict.worse{color:var(--bad)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem;margin:1.2rem 0}
.fact{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1.1rem}
.fact dt{font-size:.9rem;color:var(--muted)}.fact dd{margin:0}
.fact strong{display:block;font-size:1.6rem;line-height:1.3}.fact span{display:block;font-size:.9rem}
.brief{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:0 2rem;font-size:.95rem}.brief h3{margin-top:.4rem}
figure{margin:1.8rem 0 2.4rem}
figure h3{margin-bottom:.6rem}
figcaption{font-size:.95rem;max-width:46rem;margin:.5rem 0}
.chart{background:${ink.paper};border:1px solid var(--line);border-radius:.5rem;overflow-x:auto}
.chart svg{display:block;width:100%;min-width:34rem;height:auto}
details{margin:.7rem 0}
summary{cursor:pointer;color:var(--accent);padding:.2rem 0}
.table{overflow-x:auto;max-height:32rem;overflow-y:auto;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.4}
caption{text-align:left;padding:.6rem .7rem;color:var(--muted)}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem;border-top:1px solid var(--line)}
thead th{position:sticky;top:0;background:var(--paper);border-top:0;border-bottom:1px solid var(--line)}
tbody th{font-weight:600}th small,td small{display:block;font-weight:400;color:var(--muted)}.group small{display:inline}
tbody th.group{padding-top:1rem;font-weight:700}.comparisons tbody tr:not(:first-child) th{font-weight:400;white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.number small{white-space:normal}
pre{background:var(--code);border-radius:.4rem;padding:.7rem .9rem;overflow-x:auto}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.notice{border-left:4px solid var(--accent);background:var(--paper);padding:.7rem 1rem;border-radius:0 .4rem .4rem 0}
.provenance{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem}.provenance dd{margin:0}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--line);font-size:.9rem}
@media (prefers-color-scheme:dark){
:root{--ink:#ececec;--muted:#b4b4b4;--paper:#1c1f23;--page:#131517;--line:#383c42;--accent:#7cc0ec;--good:#5fd6b1;--bad:#e6aacb;--code:#24282d}
.chart{background:${darkShades[ink.paper] ?? ink.paper}}
${darkChartRules()}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{--page:#ffffff;--paper:#ffffff}
body{font-size:10pt}nav,.skip,summary{display:none}
header,main,footer{max-width:none;padding:0}
h2{break-after:avoid}figure,.fact,article{break-inside:avoid}
.table{max-height:none;overflow:visible}.chart{border:0;overflow:visible}.chart svg{min-width:0}
}
`;
}
