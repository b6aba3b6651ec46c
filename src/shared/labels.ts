/** What things are called, on the desk and in the reports alike: the newsroom's vocabulary in French and English. */
import type { ClaimFamily, ClaimKind, Relation, UiLanguage } from './analysis.ts';
import type { Role } from './article.ts';
import type { Progress, SourceKind, Verdict } from './review.ts';

type Pair = Record<UiLanguage, string>;

export const FAMILY_LABELS: Record<ClaimFamily, Pair> = {
  figure: { fr: 'Chiffres', en: 'Figures' },
  date: { fr: 'Dates', en: 'Dates' },
  quotation: { fr: 'Citations', en: 'Quotations' },
  attribution: { fr: 'Attributions', en: 'Attributions' },
  office: { fr: 'Personnes', en: 'People' },
  superlative: { fr: 'Superlatifs', en: 'Superlatives' },
  prediction: { fr: 'Prédictions', en: 'Predictions' },
  other: { fr: 'Autres', en: 'Others' },
};

export const KIND_LABELS: Record<ClaimKind, Pair> = {
  figure: { fr: 'Chiffre', en: 'Figure' },
  date: { fr: 'Date', en: 'Date' },
  event: { fr: 'Événement', en: 'Event' },
  quotation: { fr: 'Citation', en: 'Quotation' },
  attribution: { fr: 'Attribution', en: 'Attribution' },
  office: { fr: 'Fonction', en: 'Office' },
  superlative: { fr: 'Superlatif', en: 'Superlative' },
  comparison: { fr: 'Comparaison', en: 'Comparison' },
  causal: { fr: 'Cause', en: 'Cause' },
  prediction: { fr: 'Prédiction', en: 'Prediction' },
  commitment: { fr: 'Engagement', en: 'Commitment' },
  state: { fr: 'État de fait', en: 'State of affairs' },
};

export const VERDICT_LABELS: Record<Verdict, Pair> = {
  exact: { fr: 'Exact', en: 'Accurate' },
  inexact: { fr: 'Inexact', en: 'Inaccurate' },
  nuance: { fr: 'À nuancer', en: 'Needs nuance' },
  misleading: { fr: 'Trompeur ou hors contexte', en: 'Misleading or out of context' },
  unverifiable: { fr: 'Invérifiable', en: 'Unverifiable' },
  opinion: { fr: 'Opinion ou prédiction', en: 'Opinion or prediction' },
};

export const PROGRESS_LABELS: Record<Progress, Pair> = {
  todo: { fr: 'À vérifier', en: 'To check' },
  doing: { fr: 'En cours', en: 'In progress' },
  question: { fr: 'Question à l’auteur', en: 'Question to the author' },
  waiting: { fr: 'En attente de source', en: 'Waiting for a source' },
  done: { fr: 'Traité', en: 'Done' },
};

export const SOURCE_LABELS: Record<SourceKind, Pair> = {
  document: { fr: 'Document', en: 'Document' },
  web: { fr: 'Page web', en: 'Web page' },
  person: { fr: 'Personne', en: 'Person' },
  call: { fr: 'Appel', en: 'Call' },
  recording: { fr: 'Enregistrement', en: 'Recording' },
  dataset: { fr: 'Jeu de données', en: 'Data set' },
  agency: { fr: 'Dépêche d’agence', en: 'Agency copy' },
  archive: { fr: 'Archive', en: 'Archive' },
};

export const RELATION_LABELS: Record<Relation, Pair> = {
  agrees: { fr: 'concorde', en: 'agrees' },
  refines: { fr: 'précise', en: 'refines' },
  evolves: { fr: 'a évolué', en: 'evolved' },
  reported: { fr: 'rapporté', en: 'reported' },
};

export const ROLE_LABELS: Record<Role, Pair> = {
  draft: { fr: 'Copie', en: 'Draft' },
  published: { fr: 'Publié', en: 'Published' },
  reference: { fr: 'Référence', en: 'Reference' },
};

/** The labels of one language, by what they name. */
export const labelsIn = <K extends string>(
  labels: Record<K, Pair>,
  language: UiLanguage,
): Record<K, string> =>
  Object.fromEntries(Object.entries<Pair>(labels).map(([key, pair]) => [key, pair[language]])) as Record<
    K,
    string
  >;
