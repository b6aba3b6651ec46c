/** Words of the reports, in French and English. The vocabulary is that of the desk. */
import type { Severity, UiLanguage } from '../../shared/analysis.ts';
import { longDate } from '../../shared/dates.ts';
import { VERDICT_LABELS } from '../../shared/labels.ts';
import type { SourceNote, Verdict } from '../../shared/review.ts';
import type { Report } from './report.ts';

const fr = {
  locale: 'fr',
  report: 'Fiche de vérification',
  signed: 'Bon à tirer',
  unsigned: 'Brouillon, non signé',
  voided: 'Signature caduque : le texte a changé depuis',
  signedBy: (by: string, at: string, revision: number) => `Signé par ${by}, ${at}, version ${revision}`,
  exportedBy: (by: string, at: string) => (by ? `Exporté par ${by}, ${at}` : `Exporté le ${at}`),
  revision: (n: number) => `version ${n}`,
  characters: (n: string) => `${n} signes`,
  undated: 'Sans date',
  claims: 'Affirmations',
  claimIndex: 'Relevé',
  judged: (n: number, of: number) => `${n} ${n > 1 ? 'jugées' : 'jugée'} sur ${of}`,
  legend: 'Légende',
  manuscript: 'Manuscrit',
  points: 'Points relevés',
  claim: 'Affirmation',
  warning: 'Alerte',
  priority: { 3: 'à vérifier avant publication', 2: 'à vérifier', 1: 'à vérifier si possible' } as Record<1 | 2 | 3, string>,
  noVerdict: 'Sans verdict',
  value: 'Valeur lue',
  comment: 'Commentaire',
  question: 'Question à l’auteur',
  questions: 'Questions à l’auteur',
  suggestion: 'Proposé',
  dismissed: (by: string, reason: string) => `Passé outre par ${by} : ${reason}`,
  thisText: 'Ce texte',
  archive: 'Archive',
  inArchive: 'Dans l’archive',
  earlier: 'Déjà jugé',
  sources: 'Sources',
  consulted: (date: string) => `consulté le ${date}`,
  confirmed: 'Vérifié',
  corrections: 'Corrections du marbre',
  correctionsNote: 'Du texte importé à la version présente.',
  orphans: 'Notes orphelines',
  orphansNote: 'Leur passage n’existe plus dans cette version ; elles ne sont ni déplacées ni perdues.',
  imported: 'Commentaires venus avec le fichier',
  history: 'Historique',
  when: 'Date', who: 'Par', what: 'Acte', detail: 'Détail',
  withheld: (n: number) => (n > 1 ? `${n} sources protégées sont restées à la rédaction.` : '1 source protégée est restée à la rédaction.'),
  filter: 'Filtrer', all: 'Tout', open: 'Sans verdict', withWarning: 'Avec alerte', showMarks: 'Marques dans le texte',
  none: 'Rien à signaler.',
  colophon: (version: string) => `Établi par Marbre ${version}, hors ligne. Le moteur signale ; la rédaction décide.`,
  wholeArticle: 'L’article entier',
  article: 'Article', author: 'Auteur', date: 'Date', status: 'État', file: 'Fichier', counts: 'Relevé', reviewer: 'Relu par', role: 'Rôle',
  furniture: 'Habillage de page, hors analyse',
  backToText: 'Retour au texte',
  number: 'N°', kind: 'Nature', passage: 'Passage', verdict: 'Verdict', progress: 'État', warnings: 'Alertes', position: 'Position', priorityLabel: 'Priorité', by: 'Par', at: 'Le',
  colon: '\u00a0: ',
}; // prettier-ignore

export type Words = typeof fr;

const en: Words = {
  locale: 'en',
  report: 'Fact-checking report',
  signed: 'Signed off',
  unsigned: 'Draft, not signed off',
  voided: 'Signature void: the text has changed since',
  signedBy: (by, at, revision) => `Signed by ${by}, ${at}, revision ${revision}`,
  exportedBy: (by, at) => (by ? `Exported by ${by}, ${at}` : `Exported on ${at}`),
  revision: (n) => `revision ${n}`,
  characters: (n) => `${n} characters`,
  undated: 'Undated',
  claims: 'Claims',
  claimIndex: 'Index',
  judged: (n, of) => `${n} of ${of} judged`,
  legend: 'Legend',
  manuscript: 'Manuscript',
  points: 'Findings',
  claim: 'Claim',
  warning: 'Warning',
  priority: { 3: 'must be checked before publication', 2: 'should be checked', 1: 'may be checked' },
  noVerdict: 'No verdict',
  value: 'Value read',
  comment: 'Comment',
  question: 'Question to the author',
  questions: 'Questions to the author',
  suggestion: 'Suggested',
  dismissed: (by, reason) => `Set aside by ${by}: ${reason}`,
  thisText: 'This text',
  archive: 'Archive',
  inArchive: 'In the archive',
  earlier: 'Judged before',
  sources: 'Sources',
  consulted: (date) => `consulted ${date}`,
  confirmed: 'Confirmed',
  corrections: 'The desk’s corrections',
  correctionsNote: 'From the imported text to the present revision.',
  orphans: 'Orphans',
  orphansNote: 'Their passage no longer exists in this revision; they are neither moved nor lost.',
  imported: 'Comments that came with the file',
  history: 'History',
  when: 'When', who: 'By', what: 'Act', detail: 'Detail',
  withheld: (n) => (n > 1 ? `${n} protected sources stayed with the desk.` : '1 protected source stayed with the desk.'),
  filter: 'Filter', all: 'All', open: 'No verdict', withWarning: 'With a warning', showMarks: 'Marks in the text',
  none: 'Nothing to report.',
  colophon: (version) => `Made by Marbre ${version}, offline. The engine points; the desk decides.`,
  wholeArticle: 'The whole article',
  article: 'Article', author: 'Author', date: 'Date', status: 'Status', file: 'File', counts: 'Findings', reviewer: 'Reviewed by', role: 'Role',
  furniture: 'Page furniture, not analysed',
  backToText: 'Back to the text',
  number: 'No.', kind: 'Kind', passage: 'Passage', verdict: 'Verdict', progress: 'Progress', warnings: 'Warnings', position: 'Position', priorityLabel: 'Priority', by: 'By', at: 'At',
  colon: ': ',
}; // prettier-ignore

export const WORDS: Record<UiLanguage, Words> = { fr, en };

/** A verdict in the house's words, in the language of the report. */
export const verdictLabel = (
  { verdicts, options }: Pick<Report, 'verdicts' | 'options'>,
  verdict: Verdict,
): string => verdicts?.[verdict] || VERDICT_LABELS[verdict][options.language];

export const SEVERITY_LABELS: Record<Severity, Record<UiLanguage, string>> = {
  error: { fr: 'Erreur', en: 'Error' },
  warning: { fr: 'Alerte', en: 'Warning' },
  note: { fr: 'Remarque', en: 'Note' },
};

/** Acts of the event log in the reader's words; unknown acts keep their name. */
const ACTS: Record<string, Record<UiLanguage, string>> = {
  import: { fr: 'Import', en: 'Import' },
  judge: { fr: 'Verdict', en: 'Verdict' },
  'source-add': { fr: 'Source ajoutée', en: 'Source added' },
  'source-change': { fr: 'Source modifiée', en: 'Source changed' },
  'source-remove': { fr: 'Source retirée', en: 'Source removed' },
  'claim-add': { fr: 'Affirmation ajoutée', en: 'Claim added' },
  'claim-split': { fr: 'Affirmation scindée', en: 'Claim split' },
  'claim-join': { fr: 'Affirmations jointes', en: 'Claims joined' },
  'source-attach': { fr: 'Pièce jointe ajoutée', en: 'Attachment added' },
  'source-detach': { fr: 'Pièce jointe retirée', en: 'Attachment removed' },
  'claim-change': { fr: 'Affirmation modifiée', en: 'Claim changed' },
  'claim-remove': { fr: 'Affirmation retirée', en: 'Claim removed' },
  adopt: { fr: 'Verdict repris', en: 'Verdict adopted' },
  dismiss: { fr: 'Passé outre', en: 'Set aside' },
  'restore-warning': { fr: 'Alerte rétablie', en: 'Warning restored' },
  revise: { fr: 'Nouvelle version', en: 'New revision' },
  sign: { fr: 'Bon à tirer', en: 'Signed off' },
  unsign: { fr: 'Signature retirée', en: 'Signature withdrawn' },
  undo: { fr: 'Annulé', en: 'Undone' },
  redo: { fr: 'Rétabli', en: 'Redone' },
  describe: { fr: 'Fiche de l’article', en: 'Article details' },
  withdraw: { fr: 'Retiré', en: 'Withdrawn' },
  restore: { fr: 'Remis', en: 'Restored' },
  file: { fr: 'Classé', en: 'Filed' },
  unfile: { fr: 'Déclassé', en: 'Unfiled' },
  merge: { fr: 'Fusion avec une autre rédaction', en: 'Merged with another desk' },
  'merge-choose': { fr: 'Désaccord réglé', en: 'Conflict settled' },
  reread: { fr: 'Fichier relu', en: 'File read again' },
};
export const actLabel = (what: string, language: UiLanguage): string => ACTS[what]?.[language] ?? what;

/** Day and minute of a UTC instant; said to be UTC, for a report has no place. */
export function longInstant(value: string, language: UiLanguage): string {
  const time = /T(\d{2}):(\d{2})/u.exec(value);
  if (!time) return longDate(value, language);
  const clock = language === 'fr' ? `${Number(time[1])}\u00a0h\u00a0${time[2]}` : `${time[1]}:${time[2]}`;
  return `${longDate(value, language)}, ${clock}\u00a0UTC`;
}

/** Digits in groups: « 4 120 », “4,120”. */
export function grouped(value: number, language: UiLanguage): string {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, language === 'fr' ? '\u202f' : ',');
}

/** The author's name of a byline: « Par Anne Tanguy, envoyée spéciale » is Anne Tanguy. */
export const authorOf = (byline: string): string =>
  byline
    .replace(/^(?:propos recueillis par|texte|par|by)\s*:?\s+/iu, '')
    .split(/,|\s[–—|]\s/u)[0]
    .trim() || byline;

/** What a source note says of itself, in one line: title, place in it, day it was consulted. */
export const sourceFacts = (
  { title, locator, consulted }: Pick<SourceNote, 'title' | 'locator' | 'consulted'>,
  language: UiLanguage,
): string =>
  [title, locator, consulted ? WORDS[language].consulted(longDate(consulted, language)) : '']
    .filter(Boolean)
    .join(', ');
