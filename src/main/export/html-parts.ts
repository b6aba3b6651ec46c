/** Building blocks of the HTML report: escaping, the icons of the desk, the inline script of the filters. */
import type { ClaimFamily, Severity } from '../../shared/analysis.ts';
import type { Verdict } from '../../shared/review.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML and HTML cannot carry (controls, lone surrogates) becomes the replacement character. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character]);
}

/** Characters that change the direction or hide: shown, never let loose on the page around them. */
export function visibleControls(html: string): string {
  return html.replace(
    /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu,
    (character) =>
      `<span class="muted" title="U+${character.charCodeAt(0).toString(16).toUpperCase()}">⸱</span>`,
  );
}

const PATHS: Record<ClaimFamily | Verdict | 'lock' | 'stamp', string> = {
  figure: 'M6.3 2.5 4.7 13.5M11.3 2.5 9.7 13.5M3 6h10.5M2.5 10H13',
  date: 'M4.500 3.500h7a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM2.500 7h11M5.500 2v2.600M10.500 2v2.600',
  quotation: 'M7.200 4.500 3.700 8l3.500 3.500M12.500 4.500 9 8l3.500 3.500',
  attribution:
    'M3.500 3h9A1.500 1.500 0 0 1 14 4.500v5a1.500 1.500 0 0 1-1.500 1.500H8l-3.200 2.600V11H3.500A1.500 1.500 0 0 1 2 9.500v-5A1.500 1.500 0 0 1 3.500 3z',
  office:
    'M10.600 5.300a2.600 2.600 0 1 1-5.200 0 2.600 2.600 0 0 1 5.200 0zM3 13.700c.5-2.800 2.400-4.200 5-4.200s4.500 1.400 5 4.200',
  superlative: 'M3.500 8 8 3.500 12.500 8M3.500 12.700 8 8.200l4.500 4.500',
  prediction:
    'M4 2.500h8M4 13.500h8M5 2.500c0 3 3 3.500 3 5.500s-3 2.500-3 5.500M11 2.500c0 3-3 3.500-3 5.500s3 2.500 3 5.500',
  other: 'M8 2.800 13.200 8 8 13.200 2.800 8z',
  exact: 'M3 8.500 6.300 11.800 13 4.500',
  inexact: 'm4 4 8 8M12 4l-8 8',
  nuance: 'M2 6.300c1.900-2.100 4-2.100 6 0s4.100 2.100 6 0M2 10.700c1.900-2.100 4-2.100 6 0s4.100 2.100 6 0',
  misleading: 'M13.500 8a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0zM8 2.500v11M10 3.300v9.400M12 4.500v7',
  unverifiable: 'M5.400 6.100a2.600 2.600 0 1 1 3.800 2.300C8.300 8.900 8 9.300 8 10.200M8 13v.01',
  opinion:
    'M13.500 7.500a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0zM5.700 7.500h.01M8 7.500h.01M10.300 7.500h.01M4.500 11.700 3.500 14',
  lock: 'M5 7h6a1.500 1.500 0 0 1 1.500 1.500V12a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 12V8.500A1.500 1.500 0 0 1 5 7zM5.500 7V5.200a2.500 2.500 0 0 1 5 0V7',
  stamp:
    'M6.300 8.500c.3-1.500-.8-2.300-.8-3.600a2.500 2.500 0 0 1 5 0c0 1.300-1.100 2.100-.8 3.600M4.300 8.500h7.400a1.300 1.300 0 0 1 1.300 1.300v1.400H3V9.800a1.300 1.300 0 0 1 1.300-1.300zM3.500 13.700h9',
};

const SEVERITY_SHAPES: Record<Severity, string> = {
  error:
    '<path fill="currentColor" d="M5.300 1h5.400L15 5.300v5.400L10.700 15H5.300L1 10.700V5.300z"/><path fill="none" stroke="var(--on-s)" stroke-width="1.900" stroke-linecap="round" d="M8 4.600v4M8 11.500v.01"/>',
  warning:
    '<path fill="currentColor" d="M7 1.900a1.200 1.200 0 0 1 2 0l6.200 11a1.200 1.200 0 0 1-1 1.800H1.800a1.200 1.200 0 0 1-1-1.800z"/><path fill="none" stroke="var(--on-s)" stroke-width="1.800" stroke-linecap="round" d="M8 6v3.400M8 12v.01"/>',
  note: '<circle cx="8" cy="8" r="6.300" fill="none" stroke="currentColor" stroke-width="1.600"/><path fill="none" stroke="currentColor" stroke-width="1.800" stroke-linecap="round" d="M8 7.600v3.200M8 5v.01"/>',
};

/** The symbols that `icon` and `glyph` refer to; once a page. */
export function sprite(): string {
  const icons = Object.entries(PATHS).map(
    ([name, path]) => `<symbol id="i-${name}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`,
  );
  const glyphs = Object.entries(SEVERITY_SHAPES).map(
    ([name, shape]) => `<symbol id="g-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return `<svg class="sprite" aria-hidden="true">${icons.join('')}${glyphs.join('')}</svg>`;
}

export const icon = (name: keyof typeof PATHS): string =>
  `<svg class="ic" aria-hidden="true"><use href="#i-${name}"/></svg>`;
export const glyph = (severity: Severity): string =>
  `<svg class="g g-${severity}" aria-hidden="true"><use href="#g-${severity}"/></svg>`;

/** Filters and the switch of the marks. Without it every finding is simply shown; the buttons are hidden until it runs. */
export const FILTER_SCRIPT = `'use strict';(() => {
const bar = document.querySelector('.filters'); if (!bar) return; bar.hidden = false;
const items = [...document.querySelectorAll('[data-point]')];
const apply = (filter) => { for (const item of items) item.hidden = filter !== 'all' && !item.dataset.tags.split(' ').includes(filter);
for (const button of bar.querySelectorAll('[data-filter]')) button.setAttribute('aria-pressed', String(button.dataset.filter === filter)); };
bar.addEventListener('click', (event) => { const button = event.target.closest('button'); if (!button) return;
if (button.dataset.filter) apply(button.dataset.filter);
else { const plain = document.querySelector('.ms').classList.toggle('plain'); button.setAttribute('aria-pressed', String(!plain)); } });
})();`;
