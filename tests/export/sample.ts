/** A review made by hand: every kind of mark, verdict, source and note that a report must show. */
import type { ClaimKind, Rule, Severity, Span } from '../../src/shared/analysis.ts';
import { makeAnchor } from '../../src/shared/anchor.ts';
import type {
  HistoryEvent,
  Judgement,
  Review,
  ReviewClaim,
  ReviewWarning,
  SourceNote,
} from '../../src/shared/review.ts';
import type { RevisionText } from '../../src/shared/article.ts';
import type { Report } from '../../src/main/export/report.ts';

export const SECRET = 'Conseillère du préfet, ligne directe 06 00 00 00 00';
export const SECRET_EXCERPT = 'le pont sera fermé avant l’été, ne me citez pas';

const PARAGRAPHS: [string, Review['revision']['blocks'][number]['kind']][] = [
  ['Le pont de Varelle rouvrira en mars', 'title'],
  [
    'Fermé depuis deux ans, l’ouvrage a coûté plus cher que prévu. La région promet un bilan public.',
    'standfirst',
  ],
  ['Par Lucie Arnaud, à Varelle', 'byline'],
  [
    'Le président de la région, Paul Mérand, a confirmé mardi 4 février 2026 que le pont de Varelle rouvrirait « avant la fin du mois de mars ». Le chantier aura coûté 12,4 millions d’euros, soit le plus gros budget de voirie jamais voté dans le département.',
    'paragraph',
  ],
  ['Un chantier de deux ans', 'heading'],
  [
    'Selon la préfecture, 8\u202f200 véhicules empruntaient l’ouvrage chaque jour avant sa fermeture\u00a0; la moitié d’entre eux, soit 4\u202f600, venaient de la rive nord. « Nous avons perdu un tiers de notre clientèle », raconte une commerçante du quai.',
    'paragraph',
  ],
  ['Le trafic poids lourds restera interdit jusqu’en 2027.', 'item'],
  ['Une seconde tranche est prévue à l’automne.', 'item'],
  ['Année\tVéhicules par jour\n2022\t8\u202f450\n2023\t8\u202f200', 'table'],
  ['Partager sur les réseaux Imprimer Lire aussi', 'furniture'],
];

/** The sample's text and blocks, joined as the readers join them. */
export function sampleText(): RevisionText {
  let text = '';
  const blocks: RevisionText['blocks'] = [];
  for (const [paragraph, kind] of PARAGRAPHS) {
    if (text) text += '\n';
    blocks.push({
      start: text.length,
      end: text.length + paragraph.length,
      kind,
      ...(kind === 'heading' ? { level: 2 } : {}),
    });
    text += paragraph;
  }
  const link = find(text, 'la préfecture');
  return {
    text,
    blocks,
    marks: [
      { ...find(text, 'Paul Mérand'), type: 'strong' },
      { ...link, type: 'link', href: 'https://example.org/prefecture?a=1&b=2' },
      { ...find(text, 'rive nord'), type: 'em' },
    ],
  };
}

export function find(text: string, passage: string): Span {
  const start = text.indexOf(passage);
  if (start === -1) throw new Error(`not in the sample: ${passage}`);
  return { start, end: start + passage.length };
}

const judgement = (values: Partial<Judgement> = {}): Judgement => ({
  verdict: null, progress: 'todo', comment: '', question: '', by: null, at: null, ...values,
}); // prettier-ignore

const note = (id: string, values: Partial<SourceNote>): SourceNote => ({
  id, kind: 'document', title: 'Délibération du conseil régional', locator: 'p. 3', consulted: '2026-02-05', excerpt: '', protected: false, attachments: [],
  by: 'Marion Keller', at: '2026-02-05T09:12:00.000Z', ...values,
}); // prettier-ignore

/** The review of the sample. Two protected notes, one of them under an earlier verdict. */
export function sampleReview(): Review {
  const revision = sampleText();
  const { text } = revision;
  const claim = (id: string, kind: ClaimKind, priority: 1 | 2 | 3, clause: string, focus: string, values: Partial<ReviewClaim> = {}): ReviewClaim => ({
    id, ...find(text, clause), focus: find(text, focus), kind, priority, origin: 'engine', value: null,
    why: { fr: 'Chiffre sans source.', en: 'A figure without a source.' }, judgement: judgement(), sources: [], warnings: [], confirmations: [],
    agreements: [], same: [], earlier: [], ...values,
  }); // prettier-ignore
  const warning = (id: string, rule: Rule, severity: Severity, passage: string, fr: string, en: string, values: Partial<ReviewWarning> = {}): ReviewWarning => ({
    id, rule, severity, ...(passage ? find(text, passage) : { start: 0, end: 0 }), message: { fr, en }, suggestion: null, related: [], queue: 'facts',
    title: { fr: 'Jour de la semaine', en: 'Weekday' }, dismissed: null, ...values,
  }); // prettier-ignore
  const other = { article: 'a2', start: 120, end: 142 };
  const claims = [
    claim('c1', 'date', 3, 'a confirmé mardi 4 février 2026 que le pont de Varelle rouvrirait', 'mardi 4 février 2026', {
      warnings: ['w1'], value: '2026-02-04',
      judgement: judgement({ verdict: 'inexact', progress: 'question', comment: 'Le 4 février est un mercredi.', question: 'Mardi 3 ou mercredi 4 ?', by: 'Marion Keller', at: '2026-02-05T09:10:00.000Z' }),
    }),
    claim('c2', 'quotation', 3, 'le pont de Varelle rouvrirait « avant la fin du mois de mars »', '« avant la fin du mois de mars »', {
      judgement: judgement({ verdict: 'exact', progress: 'done', by: 'Marion Keller', at: '2026-02-05T09:14:00.000Z', comment: `Entendu à la conférence de presse ; ${SECRET} confirme.` }),
      sources: [
        note('s1', { kind: 'recording', title: 'Conférence de presse', locator: '12 min 40', excerpt: '« avant la fin du mois de mars »' }),
        note('s2', { kind: 'call', title: SECRET, locator: 'appel du 5 février', excerpt: SECRET_EXCERPT, protected: true }),
      ],
    }),
    claim('c3', 'figure', 3, 'Le chantier aura coûté 12,4 millions d’euros', '12,4 millions d’euros', {
      warnings: ['w2'], value: '12 400 000 EUR', same: [other],
      judgement: judgement({ verdict: 'nuance', progress: 'doing', comment: 'Hors taxes.', by: 'Marion Keller', at: '2026-02-05T09:20:00.000Z' }),
      sources: [note('s3', {}), note('s4', { kind: 'web', title: 'Page du conseil régional <chantiers>', locator: 'https://example.org/chantiers?x=1&y=2' })],
      earlier: [{
        article: 'a2', articleTitle: 'Varelle : le prix du pont', claim: 'c9', passage: { start: 120, end: 142 }, excerpt: '11,8 millions d’euros', verdict: 'exact',
        comment: 'Chiffre voté.', by: 'Hugo Morvan', at: '2026-01-10T10:00:00.000Z', sources: [note('s5', { title: 'Source de l’archive', excerpt: SECRET_EXCERPT, protected: true })],
      }],
    }),
    claim('c4', 'superlative', 2, 'soit le plus gros budget de voirie jamais voté dans le département', 'le plus gros budget de voirie jamais voté'),
    claim('c5', 'office', 2, 'Le président de la région, Paul Mérand, a confirmé', 'Le président de la région, Paul Mérand', {
      confirmations: [{ ...find(text, 'Paul Mérand'), rule: 'office/holder', message: { fr: 'Le registre le donne président depuis 2021.', en: 'The register has him as president since 2021.' } }],
      judgement: judgement({ verdict: 'exact', progress: 'done', by: 'Marion Keller', at: '2026-02-05T09:22:00.000Z' }),
    }),
    claim('c6', 'figure', 3, 'la moitié d’entre eux, soit 4\u202f600, venaient de la rive nord', '4\u202f600', { warnings: ['w3'], value: '4 600' }),
    claim('c7', 'attribution', 1, 'Selon la préfecture, 8\u202f200 véhicules empruntaient l’ouvrage chaque jour', 'Selon la préfecture'),
    claim('c8', 'prediction', 2, 'Le trafic poids lourds restera interdit jusqu’en 2027', 'jusqu’en 2027', {
      judgement: judgement({ verdict: 'opinion', progress: 'done', by: 'Marion Keller', at: '2026-02-05T09:25:00.000Z' }),
    }),
  ]; // prettier-ignore
  const warnings = [
    warning('w1', 'calendar/weekday', 'error', 'mardi 4 février 2026', 'Le 4 février 2026 tombe un mercredi.', '4 February 2026 is a Wednesday.', { suggestion: 'mercredi 4 février 2026' }),
    warning('w2', 'archive/figure', 'error', '12,4 millions d’euros', 'L’archive donne 11,8 millions d’euros pour le même chantier.', 'The archive has €11.8m for the same works.', {
      related: [other], title: { fr: 'Contradiction', en: 'Contradiction' },
    }),
    warning('w3', 'arithmetic/share', 'warning', 'la moitié d’entre eux, soit 4\u202f600', 'La moitié de 8\u202f200 est 4\u202f100.', 'Half of 8,200 is 4,100.', { suggestion: '4\u202f100', title: { fr: 'Calcul', en: 'Sum' } }),
    warning('w4', 'quotation/speaker', 'warning', '« Nous avons perdu un tiers de notre clientèle »', 'Citation d’une personne sans nom.', 'Quotation of a nameless person.', {
      title: { fr: 'Citation', en: 'Quotation' },
      dismissed: { id: 'd1', rule: 'quotation/speaker', scope: 'this', reason: 'Anonymat accordé', by: 'Marion Keller', at: '2026-02-05T09:30:00.000Z' },
    }),
    warning('w5', 'structure/undated', 'note', '', 'L’article ne porte pas de date de publication.', 'The article bears no publication date.', { queue: 'copy', title: { fr: 'Sans date', en: 'Undated' } }),
  ]; // prettier-ignore
  return {
    article: {
      id: 'a1', name: 'pont-varelle.docx', title: 'Le pont de Varelle rouvrira en mars', byline: 'Lucie Arnaud', date: { value: '2026-02-05', from: 'metadata' },
      language: 'fr', role: 'draft', status: 'in-review', dossiers: [], tags: [], desk: 'Territoires', deadline: null, characters: text.length, claims: claims.length,
      judged: 5, open: { error: 2, warning: 1, note: 1 }, undated: false, reviewer: 'Marion Keller', importedAt: '2026-02-05T09:00:00.000Z',
      changedAt: '2026-02-05T09:30:00.000Z', revision: 2,
    },
    language: 'fr',
    revision: { ...revision, number: 2, origin: 'edit', at: '2026-02-05T09:28:00.000Z', by: 'Marion Keller', characters: text.length },
    revisions: [],
    title: find(text, 'Le pont de Varelle rouvrira en mars'),
    byline: find(text, 'Lucie Arnaud'),
    furniture: [{ ...find(text, 'Partager sur les réseaux Imprimer Lire aussi'), kind: 'share' }],
    claims,
    warnings,
    orphans: [{
      claim: 'c10', kind: 'figure', anchor: makeAnchor('Le chantier emploie 140 ouvriers.', { start: 20, end: 32 }),
      judgement: judgement({ verdict: 'unverifiable', comment: 'Aucun registre.', by: 'Marion Keller', at: '2026-02-05T09:26:00.000Z' }), sources: [],
    }],
    dismissals: [],
    signOff: null,
    conflicts: 0,
    gate: { open: [], canSign: false },
    related: [{ id: 'a2', title: 'Varelle : le prix du pont', byline: 'Hugo Morvan', date: { value: '2026-01-09', from: 'metadata' } }],
    excerpts: [{ ...other, before: 'Le conseil a voté une enveloppe de ', passage: '11,8 millions d’euros', after: ' pour la réfection du tablier.' }],
    draft: null,
    imported: [{ author: 'Lucie Arnaud', at: '2026-02-04T18:00:00.000Z', body: 'À vérifier avec la région.', anchor: makeAnchor(text, find(text, '12,4 millions d’euros')), span: find(text, '12,4 millions d’euros') }],
  }; // prettier-ignore
}

/** Revision 1 of the sample: what the desk corrected since. */
export function sampleImported(): RevisionText {
  const { text, blocks, marks } = sampleText();
  const before = text
    .replace('12,4 millions d’euros, soit', '12 millions d’euros soit')
    .replace(', à Varelle', '');
  return { text: before, blocks, marks };
}

export const sampleHistory = (): HistoryEvent[] => [
  { seq: 4, at: '2026-02-05T09:20:00.000Z', by: 'Marion Keller', what: 'judge', subject: 'c3', before: null, after: JSON.stringify({ verdict: 'nuance', progress: 'doing', comment: 'Hors taxes.' }) },
  { seq: 3, at: '2026-02-05T09:15:00.000Z', by: 'Marion Keller', what: 'undo', subject: 's9', before: JSON.stringify({ kind: 'call', title: 'Une source effacée', locator: 'x', protected: 1 }), after: null },
  { seq: 2, at: '2026-02-05T09:14:00.000Z', by: 'Marion Keller', what: 'source-add', subject: 's2', before: null, after: JSON.stringify({ kind: 'call', title: SECRET, locator: 'appel du 5 février', protected: 1 }) },
  { seq: 1, at: '2026-02-05T09:00:00.000Z', by: 'Marion Keller', what: 'import', subject: null, before: null, after: null },
]; // prettier-ignore

/** What a shell hands to `makeReport`: nothing taken out yet. */
export function sampleParts(options: Partial<Report['options']> = {}): Report {
  return {
    review: sampleReview(),
    imported: sampleImported(),
    history: sampleHistory(),
    options: { claims: 'all', history: true, passages: true, notes: true, language: 'fr', ...options },
    at: '2026-02-05T10:00:00.000Z',
    by: 'Marion Keller',
    version: '0.1.0',
  };
}
