/** The first page of a folder of reports: its articles with what is open in each, and where they contradict each other. */
import { createHash } from 'node:crypto';
import type { UiLanguage } from '../../shared/analysis.ts';
import type { ArticleSummary } from '../../shared/article.ts';
import type { Contradiction } from '../../shared/archive.ts';
import { fontFaces } from './html.ts';
import { escapeHtml, glyph, sprite, visibleControls } from './html-parts.ts';
import { styleSheet } from './html-style.ts';
import { longDate } from '../../shared/dates.ts';
import { longInstant } from './labels.ts';

export interface Contents {
  /** The articles of the folder, each with the names of its reports. */
  articles: { summary: ArticleSummary; files: { label: string; href: string }[] }[];
  contradictions: readonly Contradiction[];
  language: UiLanguage;
  /** UTC instant. */
  at: string;
}

const WORDS = {
  fr: {
    title: 'Relecture',
    exported: 'Exporté le',
    articles: 'Articles',
    date: 'Date',
    open: 'À régler',
    claims: 'Affirmations',
    judged: 'jugées',
    reports: 'Rapports',
    undated: 'Sans date',
    between: 'Contradictions entre articles',
    none: 'Aucune contradiction entre ces articles.',
  },
  en: {
    title: 'Review',
    exported: 'Exported on',
    articles: 'Articles',
    date: 'Date',
    open: 'To settle',
    claims: 'Claims',
    judged: 'judged',
    reports: 'Reports',
    undated: 'Undated',
    between: 'Contradictions between articles',
    none: 'No contradiction between these articles.',
  },
};

const OWN_STYLE = `
table{width:100%;border-collapse:collapse;font-size:.875rem}
th{text-align:left;font-weight:500;color:var(--ink-3);padding:8px 12px 8px 0;border-bottom:1px solid var(--line-2)}
td{padding:12px 12px 12px 0;border-bottom:1px solid var(--line);vertical-align:top}
td:first-child{font:500 1.0625rem/1.35 'Marbre Serif',serif}
td .g{margin-right:3px}td .count{margin-right:12px;white-space:nowrap}
h2{font:600 1.25rem/1.3 'Marbre Serif',serif;margin:40px 0 10px}
.pair{padding:14px 0;border-bottom:1px solid var(--line)}
.pair ul{margin:8px 0 0;padding:0;list-style:none}
.pair li{margin:4px 0;font:400 .9375rem/1.45 'Marbre Serif',serif;color:var(--ink-2)}
.pair q{quotes:none;color:var(--ink)}`;

const text = (value: string) => visibleControls(escapeHtml(value));
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** A self-contained page without script. */
export function contentsPage({ articles, contradictions, language, at }: Contents): string {
  const words = WORDS[language];
  const style = styleSheet(fontFaces()) + OWN_STYLE;
  const hash = createHash('sha256').update(style).digest('base64');
  const hrefOf = (article: string) => articles.find(({ summary }) => summary.id === article)?.files[0]?.href;
  const row = ({ summary, files }: Contents['articles'][number]) => `<tr>
<td><a href="${escapeHtml(encodeURI(files[0].href))}">${text(summary.title || summary.name)}</a></td>
<td>${summary.date ? longDate(summary.date.value, language) : `${glyph('warning')} ${words.undated}`}</td>
<td>${SEVERITIES.filter((severity) => summary.open[severity] > 0)
    .map((severity) => `<span class="count">${glyph(severity)}${summary.open[severity]}</span>`)
    .join('')}</td>
<td>${summary.claims}, ${summary.judged} ${words.judged}</td>
<td>${files.map(({ label, href }) => `<a href="${escapeHtml(encodeURI(href))}">${label}</a>`).join(' · ')}</td>
</tr>`;
  const pair = ({ label, message, severity, sides }: Contradiction) => `<div class="pair">
<p>${glyph(severity)} <b>${text(label[language])}.</b> ${text(message[language])}</p>
<ul>${sides
    .map((side) => {
      const href = hrefOf(side.article);
      const title = text(side.title);
      return `<li><q>${text(side.passage)}</q> — ${href ? `<a href="${escapeHtml(encodeURI(href))}">${title}</a>` : title}</li>`;
    })
    .join('')}</ul>
</div>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>Marbre — ${words.title}</title>
<style>${style}</style>
</head>
<body>
${sprite()}
<main class="sheet">
<header><div class="mast"><b>Marbre</b><span>${words.title}</span><span>${words.exported} ${longInstant(at, language)}</span></div></header>
<table><thead><tr><th>${words.articles}</th><th>${words.date}</th><th>${words.open}</th><th>${words.claims}</th><th>${words.reports}</th></tr></thead>
<tbody>${articles.map(row).join('\n')}</tbody></table>
<h2>${words.between}</h2>
${contradictions.length ? contradictions.map(pair).join('\n') : `<p>${words.none}</p>`}
</main>
</body>
</html>
`;
}
