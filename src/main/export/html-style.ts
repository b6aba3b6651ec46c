/** The look of the HTML report: the desk's paper and ink, both themes, and the printed page. */

const FAMILIES = [
  'figure',
  'date',
  'quotation',
  'attribution',
  'office',
  'superlative',
  'prediction',
  'other',
];
const VERDICTS = ['exact', 'inexact', 'nuance', 'misleading', 'unverifiable', 'opinion'];

const kindRules = FAMILIES.map(
  (family) => `.k-${family}{--kl:var(--k-${family});--kt:var(--k-${family}-t);--ku:var(--k-${family}-u)}`,
).join('');
const verdictRules = VERDICTS.map(
  (verdict) => `.v-${verdict}{--vc:var(--v-${verdict});--vt:var(--v-${verdict}-t)}`,
).join('');

/** The style sheet; `fonts` are its @font-face rules. */
export const styleSheet = (fonts: string): string => `${fonts}
:root{color-scheme:light dark;
--read:'Marbre Serif','Source Serif 4','Charter','Iowan Old Style','Georgia','Liberation Serif',serif;
--ui:'Marbre Sans','Inter',system-ui,'Segoe UI','Liberation Sans',sans-serif;
--canvas:light-dark(#ececea,#131312);--panel:light-dark(#f6f6f4,#191918);--paper:light-dark(#fffefc,#1e1e1c);--raised:light-dark(#fff,#272725);
--line:light-dark(#e1e0db,#32312e);--line-2:light-dark(#cbc9c3,#45443f);--edge:light-dark(#85837c,#7f7d76);
--ink:light-dark(#1b1a18,#ebe9e3);--ink-2:light-dark(#4c4a45,#c0bdb5);--ink-3:light-dark(#66645d,#9b988f);--focus:light-dark(#0a5fc4,#8ebcff);
--k-figure:light-dark(#0072b2,#62b4ea);--k-figure-t:light-dark(#e1eff9,#17303f);--k-figure-u:solid 2px;
--k-date:light-dark(#0072b2,#62b4ea);--k-date-t:light-dark(#edf5fb,#182833);--k-date-u:dotted 2.5px;
--k-quotation:light-dark(#00795a,#46c39c);--k-quotation-t:light-dark(#e7f4ee,#172e27);--k-quotation-u:solid 1px;
--k-attribution:light-dark(#00795a,#46c39c);--k-attribution-t:light-dark(#f1f8f4,#1a2824);--k-attribution-u:dashed 1.5px;
--k-office:light-dark(#9a3f80,#e09ac8);--k-office-t:light-dark(#f8ebf4,#33222e);--k-office-u:double 1px;
--k-superlative:light-dark(#857400,#e2d44a);--k-superlative-t:light-dark(#faf5cb,#322f15);--k-superlative-u:solid 3px;
--k-prediction:light-dark(#857400,#e2d44a);--k-prediction-t:light-dark(#fcf9e0,#2a281a);--k-prediction-u:dashed 2px;
--k-other:light-dark(#6b6962,#a19e95);--k-other-t:light-dark(#f0efeb,#2a2a27);--k-other-u:dotted 1.5px;
--s-error:light-dark(#b84400,#ff9560);--s-error-i:light-dark(#9a3700,#ffa77c);--s-error-t:light-dark(#fcebe2,#3b2216);
--s-warning:light-dark(#a86500,#f0ad3a);--s-warning-i:light-dark(#7b4900,#f2b85a);--s-warning-t:light-dark(#fdf1de,#352914);
--s-note:light-dark(#5f6b75,#9fb0bd);--s-note-i:light-dark(#4a555e,#b3c1cc);--s-note-t:light-dark(#edf1f3,#232a2f);--on-s:light-dark(#fff,#1b1a18);
--v-exact:light-dark(#00694c,#5fd2ad);--v-exact-t:light-dark(#e0f2ea,#14332a);--v-inexact:light-dark(#a53c00,#ff9c6b);--v-inexact-t:light-dark(#fce8dd,#3b2216);
--v-nuance:light-dark(#7e4b00,#f2b450);--v-nuance-t:light-dark(#fdeed7,#352914);--v-misleading:light-dark(#8a3572,#e6a4d0);--v-misleading-t:light-dark(#f8e8f3,#362231);
--v-unverifiable:light-dark(#4c4a45,#c0bdb5);--v-unverifiable-t:light-dark(#e9e8e4,#2d2d2a);--v-opinion:light-dark(#0a5e92,#7ec5f3);--v-opinion-t:light-dark(#e1eff9,#17303f)}
${kindRules}${verdictRules}
*,*::before,*::after{box-sizing:border-box}
html{font-size:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:400 .8125rem/1.45 var(--ui);-webkit-font-smoothing:antialiased;font-variant-numeric:lining-nums}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}ul,ol{list-style:none}a{color:inherit}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ic,.g{width:16px;height:16px;flex:none;vertical-align:-3px}.ic{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.k .ic{color:var(--kl)}.g-error{color:var(--s-error)}.g-warning{color:var(--s-warning)}.g-note{color:var(--s-note)}
.sprite{position:absolute;width:0;height:0}.muted{color:var(--ink-3)}.serif{font-family:var(--read)}
.sheet{max-width:1160px;margin:28px auto 64px;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:0 56px 40px}
.mast{display:flex;align-items:baseline;gap:16px;padding:22px 0 14px;border-bottom:3px double var(--ink)}
.mast b{font:600 1.375rem/1 var(--read);letter-spacing:-.01em}.mast span{color:var(--ink-3)}.mast span:last-child{margin-left:auto;text-align:right}
.head{padding:34px 0 22px;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:8px 40px;align-items:start}
.head h1{font:600 2.375rem/1.14 var(--read);letter-spacing:-.015em;text-wrap:balance;max-width:22em}
.head .by{grid-column:1;display:flex;flex-wrap:wrap;gap:2px 14px;color:var(--ink-3)}
.stamp{grid-column:2;grid-row:1/span 2;display:grid;justify-items:center;gap:2px;padding:12px 18px 11px;border:2px solid var(--sc);color:var(--sc);border-radius:6px;text-align:center;max-width:250px;transform:rotate(-1.2deg)}
.stamp b{font:600 1.125rem/1.2 var(--read);letter-spacing:.01em}.stamp span{font-size:.75rem;color:var(--ink-2)}
.stamp.ok{--sc:var(--v-exact)}.stamp.no{--sc:var(--ink-3);border-style:dashed;transform:none}.stamp.void{--sc:var(--s-error)}
.tally{display:flex;flex-wrap:wrap;gap:10px 34px;padding:14px 0 15px;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.tally div{display:flex;align-items:baseline;gap:7px}.tally b{font:600 1.25rem/1 var(--read)}.tally .g{align-self:center}
.withheld{display:flex;gap:8px;align-items:center;padding:9px 0 0;color:var(--v-misleading)}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;padding:13px 0 0;color:var(--ink-2);font-size:.75rem}
.legend li{display:inline-flex;align-items:center;gap:6px}.legend b{font-weight:400;text-decoration:underline var(--ku) var(--kl);text-underline-offset:4px;text-decoration-skip-ink:none}
.cols{display:grid;grid-template-columns:minmax(0,37.5rem) minmax(250px,1fr);gap:0 56px;align-items:start;padding-top:30px}
.ms{font:400 1.125rem/1.62 var(--read)}
.ms p,.ms blockquote,.ms .tb{margin-bottom:.95em;text-wrap:pretty;hyphens:manual;white-space:pre-wrap;overflow-wrap:break-word}
.ms .title{font:600 1.6875rem/1.2 var(--read);letter-spacing:-.012em;margin:0 0 .45em}.ms .standfirst{font-size:1.1875rem;line-height:1.48;color:var(--ink-2)}
.ms .byline{font:400 .8125rem/1.4 var(--ui);color:var(--ink-3)}.ms .heading{font:600 1.1875rem/1.35 var(--read);margin:1.5em 0 .5em}
.ms .item{padding-left:1.1em;position:relative;margin-bottom:.4em}.ms .item:not(.marked)::before{content:'–';position:absolute;left:0;color:var(--ink-3)}.ms .marked{padding-left:1.1em;text-indent:-1.1em}
.ms .quotation{padding-left:1.1em;border-left:2px solid var(--line-2);font-style:italic}.ms .caption,.ms .footnote{font-size:.875rem;line-height:1.5;color:var(--ink-2)}
.ms .table{font:400 .8125rem/1.6 var(--ui);tab-size:22}
.ms table{border-collapse:collapse;font:400 .8125rem/1.5 var(--ui);width:100%;white-space:normal}.ms td{border-top:1px solid var(--line);padding:5px 12px 5px 0;vertical-align:top}
.ms .furniture{color:var(--ink-3);font-size:.8125rem;line-height:1.5}.ms .furniture::before{content:attr(data-label);display:block;font:500 .6875rem/1.6 var(--ui)}
.fu{color:var(--ink-3)}
mark{color:inherit;background:var(--kt);text-decoration:underline var(--ku) var(--kl);text-underline-offset:.24em;text-decoration-skip-ink:none;padding:.08em 0 .16em}
mark.error,mark.warning,mark.note{text-underline-offset:.18em}mark.error{text-decoration:underline wavy 1.5px var(--s-error)}mark.warning{text-decoration:underline wavy 1.5px var(--s-warning)}
mark.none{background:none}mark.note.none{text-decoration:underline dotted 1.5px var(--s-note)}
mark.done{background:none}mark.done:not(.error,.warning){text-decoration:underline solid 1px var(--edge)}
mark:target,.pt:target{outline:2px solid var(--focus);outline-offset:3px;border-radius:3px}
.n{font:600 .625rem/1 var(--ui);vertical-align:.62em;text-decoration:none;color:var(--ink-2);padding:5px 2px 5px 1px;margin:-5px 0;font-style:normal}
.n .ic,.n .g{width:9px;height:9px;vertical-align:-.5px;stroke-width:2.2}.n .v{color:var(--vc)}
.side{position:sticky;top:20px;max-height:calc(100vh - 40px);overflow:auto;scrollbar-width:thin;border-top:2px solid var(--ink);padding-top:11px}
h2{font:600 1.25rem/1.3 var(--read);letter-spacing:-.006em}.side h2{font:600 .8125rem/1.3 var(--ui);letter-spacing:0;display:flex;justify-content:space-between}
.filters{display:flex;flex-wrap:wrap;gap:4px;margin:9px 0 7px}.filters button{font:500 .75rem/1 var(--ui);min-height:26px;padding:0 9px;border:1px solid var(--line-2);border-radius:99px;background:none;color:var(--ink-2);cursor:pointer}
.filters button[data-filter][aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}.filters button:not([data-filter])[aria-pressed=true]::before{content:'✓ '}
.index a{display:grid;grid-template-columns:1.7em 16px minmax(0,1fr) 15px;gap:0 7px;padding:5px 0;text-decoration:none;border-top:1px solid var(--line);align-items:start}
.index a:hover .q{text-decoration:underline;text-underline-offset:3px}.index .no{color:var(--ink-3);font-variant-numeric:tabular-nums;text-align:right}.index .q{font:400 .875rem/1.4 var(--read)}
.index .ic,.index .g{width:14px;height:14px;margin-top:2px}.index .v{color:var(--vc)}
section.part{padding-top:38px}section.part>h2{padding-bottom:9px;border-bottom:2px solid var(--ink)}section.part>p.muted{padding-top:8px}
.pt{display:grid;grid-template-columns:2.4em minmax(0,1fr);padding:18px 0 17px;border-bottom:1px solid var(--line);break-inside:avoid}
.pt>.no{font:600 1.25rem/1.25 var(--read);color:var(--ink-3);text-decoration:none}
.kd{display:flex;flex-wrap:wrap;gap:4px 9px;align-items:center;color:var(--ink-3);font-size:.75rem}.kd b{font-weight:600;color:var(--ink)}
.chip{display:inline-flex;align-items:center;gap:5px;min-height:22px;padding:2px 9px 2px 7px;border-radius:99px;background:var(--vt);color:var(--vc);font:500 .75rem/1.2 var(--ui)}.chip .ic{width:13px;height:13px;stroke-width:2}
.chip.empty{background:none;border:1px dashed var(--edge);color:var(--ink-3)}.kd .chip{margin-left:auto}.k .chip .ic,.k .v .ic{color:inherit}
.cl{margin:6px 0 9px;font:400 1.0625rem/1.5 var(--read);color:var(--ink-2);text-wrap:pretty;max-width:44em}.cl b{font-weight:600;color:var(--ink)}
.why{color:var(--ink-2);margin:0 0 8px}.wn{display:grid;grid-template-columns:16px minmax(0,1fr);gap:9px;padding:9px 12px;border-radius:6px;background:var(--st);font-size:.875rem;margin:0 0 8px}.wn .g{margin-top:2px}
.wn b{font-weight:600;color:var(--si)}.wn.error{--st:var(--s-error-t);--si:var(--s-error-i)}.wn.warning{--st:var(--s-warning-t);--si:var(--s-warning-i)}.wn.note{--st:var(--s-note-t);--si:var(--s-note-i)}.wn.off{--st:none;border:1px solid var(--line)}.wn .sub{font-size:.8125rem;color:var(--ink-2)}
.kv{display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:3px 12px;margin:0 0 8px}.kv dt{color:var(--ink-3)}.kv dd{white-space:pre-wrap;overflow-wrap:anywhere}.kv dd .who{color:var(--ink-3)}
.duo{display:grid;grid-template-columns:1fr 1fr;margin:4px 0 9px;border:1px solid var(--line);border-radius:6px;background:var(--raised);break-inside:avoid}
.duo>div{padding:9px 14px 11px}.duo>div+div{border-left:1px solid var(--line)}.duo .who{font-size:.75rem;color:var(--ink-3);margin-bottom:3px}.duo q{quotes:none;font:400 .9375rem/1.5 var(--read);color:var(--ink-2)}.duo q b{color:var(--ink);font-weight:600}
.duo .rel{display:inline-block;margin-left:6px;padding:0 6px;border-radius:99px;background:var(--s-note-t);color:var(--s-note-i);font-weight:500}.duo .rel.differs{background:var(--s-error-t);color:var(--s-error-i)}
.part>.lst{padding-top:10px}.lst li{padding:2px 0 2px 1em;text-indent:-1em;overflow-wrap:anywhere}.lst li::before{content:'– ';color:var(--ink-3)}
ins{text-decoration:underline 1.5px;text-decoration-color:var(--v-exact);background:var(--v-exact-t);color:inherit}del{text-decoration:line-through 1.5px;text-decoration-color:var(--s-error);background:var(--s-error-t);color:var(--ink-2)}
.diff{font:400 1rem/1.6 var(--read);padding-top:12px}.diff p{margin-bottom:.8em;white-space:pre-wrap}
.scrolls{overflow-x:auto}table.log{border-collapse:collapse;width:100%;margin-top:6px}table.log th{text-align:left;font-weight:500;color:var(--ink-3);padding:6px 14px 5px 0}table.log td{border-top:1px solid var(--line);padding:6px 14px 6px 0;vertical-align:top}table.log td:first-child{white-space:nowrap}
footer{margin-top:44px;padding-top:12px;border-top:3px double var(--ink);color:var(--ink-3);display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between}
.plain mark{background:none;text-decoration:none}.plain .n{display:none}[hidden]{display:none!important}
@media screen and (max-width:980px){.sheet{margin:0;border:0;border-radius:0;padding:0 22px 32px}.cols{grid-template-columns:minmax(0,1fr)}.side{position:static;max-height:none;margin-top:28px}.head{grid-template-columns:minmax(0,1fr)}.stamp{grid-column:1;grid-row:auto;justify-self:start}.head h1{font-size:1.875rem}.duo{grid-template-columns:1fr}.duo>div+div{border-left:0;border-top:1px solid var(--line)}}
@media (forced-colors:active){mark{background:Canvas;color:CanvasText;forced-color-adjust:auto}.chip,.wn,ins,del{border:1px solid CanvasText}}
@page{size:A4;margin:19mm 17mm 20mm;@bottom-right{content:counter(page) '\u202f/\u202f' counter(pages);font:400 8pt 'Inter','Liberation Sans',sans-serif;color:#66645d}@bottom-left{content:'Marbre';font:600 9pt 'Source Serif 4','Liberation Serif',serif;color:#66645d}}
@media print{:root{color-scheme:light}html{font-size:13px}body{background:#fff}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.sheet{max-width:none;margin:0;border:0;padding:0;background:#fff}.mast{padding-top:0}.head{padding:22px 0 16px}.filters,.back{display:none}
.cols{display:block;padding-top:20px}.side{position:static;max-height:none;overflow:visible;margin-top:24px}.index{columns:2;column-gap:32px}.index li{break-inside:avoid}
.ms p{orphans:3;widows:3}.ms .heading,h2,h3{break-after:avoid}.tally,.legend{break-inside:avoid}tr{break-inside:avoid}}
`;
