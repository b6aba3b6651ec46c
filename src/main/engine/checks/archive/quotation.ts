import type { Agreement, Analysis, Passage, Statement, Warning } from '../../../../shared/analysis.ts';
import { diffWords, shownDiff, wordsOfQuote, type WordDiff } from '../../differ.ts';
import { overlapOf } from '../../matching.ts';
import { speakerPrint } from '../../prints.ts';
import { fold } from '../../register/names.ts';
import type { Archive, ArchiveCheck, ArchivedArticle, ArchivedStatement } from '../../rule.ts';
import { quotedRuns, wordsIn } from '../../shingles.ts';
import { guessLanguage } from '../../stages/language.ts';
import { excerpt, ofName } from '../support.ts';
import { distinct, nearStatements } from './near.ts';
import { articlesNamed, byWeight, daysBetween, passagesOf } from './support.ts';

/** Likeness of two wordings of one speech, and of wordings that surely are. */
const ALIKE = 0.6;
const SURELY = 0.75;
/** Days between articles within which like words are the same speech; beyond, a speaker may repeat himself. */
const SAME_SPEECH = 10;
/** Days between an article and the reference that records the speech. */
const RECORDED = 3;
/** Words of a quotation that is looked up in references. */
const FEWEST = 5;
/** References looked at for one quotation. */
const MOST = 5;

/** A quotation has other words in another article, or in the reference of its speaker. */
export const quotation: ArchiveCheck = {
  rule: 'archive/quotation',
  severity: 'error',
  title: { fr: 'Citation différente', en: 'Quotation in other words' },
  describe: {
    fr: 'Le même propos du même locuteur est cité avec d’autres mots ailleurs, ou n’est pas tel dans la source de référence.',
    en: 'The same words of the same speaker are quoted differently elsewhere, or are not so in the reference.',
  },
  examples: {
    wrong: [
      {
        text: '[[« Nous ne fermerons aucune école pendant le chantier »]], a déclaré Odile Ferrand.',
        date: '2025-05-02',
        others: [
          {
            text: '« Nous ne fermerons qu’une école pendant le chantier », a déclaré Odile Ferrand.',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: 'Paul Mercier a affirmé : [[« Notre usine ne supprimera pas un seul emploi avant deux ans. »]]',
        date: '2025-05-02',
        others: [
          {
            text: 'Discours de Paul Mercier\n\nMes chers amis, je le dis devant vous. Notre usine ne supprimera pas un seul emploi avant un an. Je m’y engage.',
            role: 'reference',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: 'Paul Mercier a affirmé : [[« Les salaires augmenteront tous au printemps prochain. »]]',
        date: '2025-05-02',
        others: [
          {
            text: 'Discours de Paul Mercier\n\nMes chers amis, je le dis devant vous. Notre usine ne supprimera pas un seul emploi avant un an. Je m’y engage avec toute la direction, et nous tiendrons parole.',
            role: 'reference',
            date: '2025-05-02',
          },
        ],
      },
    ],
    right: [
      {
        text: '« Nous ne fermerons aucune école pendant le chantier », a déclaré Odile Ferrand.',
        date: '2025-05-02',
        others: [
          {
            text: 'Odile Ferrand l’a dit : « Nous ne fermerons aucune école pendant le chantier. »',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: '« Nous ne fermerons aucune école […] cette année », a déclaré Odile Ferrand.',
        date: '2025-05-02',
        others: [
          {
            text: '« Nous ne fermerons aucune école, ni aucune crèche, cette année », a déclaré Odile Ferrand.',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: '« Nous ne fermerons aucune école », a déclaré Odile Ferrand.',
        date: '2025-05-02',
        others: [
          {
            text: '« Nous ne fermerons aucune école pendant le chantier, ni après », a déclaré Odile Ferrand.',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: '« Nous ne fermerons aucune école pendant le chantier », a déclaré Odile Ferrand.',
        date: '2025-05-02',
        others: [
          {
            text: '« Nous ne fermerons qu’une école pendant le chantier », a déclaré Luc Sarrazin.',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: '« Nous ne fermerons aucune école pendant le chantier », a déclaré Odile Ferrand.',
        date: '2025-05-02',
        others: [
          {
            text: '« Nous ne fermerons aucune crèche pendant le mandat », a déclaré Odile Ferrand.',
            date: '2023-01-12',
          },
        ],
      },
      {
        text: 'Paul Mercier a affirmé : « Notre usine ne supprimera pas un seul emploi avant un an. »',
        date: '2025-05-02',
        others: [
          {
            text: 'Discours de Paul Mercier\n\nMes chers amis, je le dis devant vous. Notre usine ne supprimera pas un seul emploi avant un an. Je m’y engage.',
            role: 'reference',
            date: '2025-05-02',
          },
        ],
      },
      {
        text: 'Paul Mercier a affirmé : « Les salaires augmenteront tous au printemps prochain. »',
        date: '2025-05-02',
        others: [
          {
            text: 'Discours de Paul Mercier\n\nMes chers amis, je le dis devant vous. Notre usine ne supprimera pas un seul emploi avant un an. Je m’y engage.',
            role: 'reference',
            date: '2024-11-02',
          },
        ],
      },
    ],
  },
  run(article, archive) {
    const own = distinct(article.statements.filter((one) => one.kind === 'quotation'));
    if (own.length === 0) return {};
    const others = nearStatements(article, archive, 'quotation').filter((one) => one.role !== 'reference');
    const warnings: Warning[] = [];
    const agreements: Agreement[] = [];
    for (const mine of own) {
      const found = inReferences(mine, article, archive) ?? inArticles(mine, others);
      if (found?.warning) warnings.push(found.warning);
      if (found?.agreement) agreements.push(found.agreement);
    }
    return { warnings, agreements };
  },
};

/** Days from which two reports of the same words are of two occasions; what is said in the evening is in the paper two days later. */
const ANOTHER_DAY = 2;
const TWICE = { fr: 'même propos, deux occasions', en: 'the same words, on two occasions' };

interface Found {
  warning?: Warning;
  agreement?: Agreement;
}

function inArticles(mine: Statement, others: readonly ArchivedStatement[]): Found | null {
  const words = wordsOfQuote(mine.value);
  const equal: ArchivedStatement[] = [];
  const altered: { other: ArchivedStatement; diff: WordDiff }[] = [];
  for (const other of others) {
    if (!sameSpeaker(mine.speaker, other.speaker) || overlapOf(mine, other).ofLighter < 0.4) continue;
    const diff = diffWords(words, wordsOfQuote(other.value));
    if (isSameWording(diff, mine.value, other.value)) equal.push(other);
    else if (diff.likeness >= ALIKE) altered.push({ other, diff });
  }
  const found: Found = {};
  if (equal.length) {
    found.agreement = agreementOn(mine, passagesOf(equal.sort(byWeight)));
    // Copied reports of one day are one occasion.
    if (equal.every((one) => (daysBetween(mine.from, one.articleDate) ?? 0) >= ANOTHER_DAY)) found.agreement.reason = TWICE; // prettier-ignore
  }
  const near = altered.filter(({ other }) => (daysBetween(mine.from, other.articleDate) ?? 0) <= SAME_SPEECH);
  if (near.length) {
    near.sort((a, b) => b.diff.likeness - a.diff.likeness || byWeight(a.other, b.other));
    const [{ other, diff }] = near as [(typeof near)[number]];
    const sure = diff.likeness >= SURELY && mine.from !== null && other.articleDate !== null;
    const those = articlesNamed([other]);
    found.warning = {
      rule: 'archive/quotation',
      severity: sure ? 'warning' : 'note',
      start: mine.start,
      end: mine.end,
      message: {
        fr: `${mine.label} est cité avec d’autres mots dans ${those.fr} : « ${shownDiff(diff)} ».`,
        en: `${mine.label} is quoted with other words in ${those.en}: “${shownDiff(diff)}”.`,
      },
      suggestion: null,
      related: passagesOf(near.map((one) => one.other)),
    };
  }
  return found.agreement || found.warning ? found : null;
}

/** Equal, or one a piece of the other; a quotation that marks its cuts has its pieces in the other. */
function isSameWording(diff: WordDiff, here: string, there: string): boolean {
  if (diff.contained) return true;
  const cut = /\[[^\]]*\]|…|\(\.\.\.\)/u;
  if (!cut.test(here) && !cut.test(there)) return false;
  const onlyHere = diff.pairs.some((pair) => !pair.same && pair.here !== null);
  const onlyThere = diff.pairs.some((pair) => !pair.same && pair.there !== null);
  return (cut.test(here) && !onlyHere) || (cut.test(there) && !onlyThere);
}

function sameSpeaker(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [fold(a), fold(b)];
  return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`);
}

function agreementOn(mine: Statement, related: Passage[]): Agreement {
  return { start: mine.start, end: mine.end, what: excerpt(mine.value, 80), relation: 'agrees', related };
}

/** A quotation held against the references of its speaker; null when none is there to say anything. */
function inReferences(mine: Statement, article: Analysis, archive: Archive): Found | null {
  const words = wordsIn({ text: mine.value });
  if (words.length < FEWEST) return null;
  const runs = quotedRuns(words);
  let best: { reference: ArchivedArticle; diff: WordDiff; passage: Passage } | null = null;
  for (const reference of archive.sharing(runs, MOST)) {
    if (reference.role !== 'reference') continue;
    const found = locate(mine.value, runs, archive.text(reference.article));
    if (!found) continue;
    const passage = { article: reference.article, start: found.start, end: found.end };
    if (found.diff.contained || isSameWording(found.diff, mine.value, ''))
      return { agreement: agreementOn(mine, [passage]) };
    if (found.diff.likeness >= ALIKE && (!best || found.diff.likeness > best.diff.likeness))
      best = { reference, diff: found.diff, passage };
  }
  if (best) {
    const those = articlesNamed([best.reference]);
    return {
      warning: {
        rule: 'archive/quotation',
        severity: best.diff.likeness >= SURELY ? 'error' : 'warning',
        start: mine.start,
        end: mine.end,
        message: {
          fr: `Citation altérée d’après ${those.fr} : « ${shownDiff(best.diff)} ».`,
          en: `Quotation altered by ${those.en}: “${shownDiff(best.diff)}”.`,
        },
        suggestion: null,
        related: [best.passage],
      },
    };
  }
  return notFound(mine, article, archive);
}

/** Where a quotation stands in a reference: the place that shares most of its runs, and the words around it compared. */
function locate(
  quoted: string,
  runs: readonly number[],
  text: string,
): { start: number; end: number; diff: WordDiff } | null {
  const theirs = wordsIn({ text });
  const wanted = new Map<number, number>();
  for (const [index, run] of runs.entries()) if (!wanted.has(run)) wanted.set(run, index);
  const votes = new Map<number, number>();
  for (const [index, run] of quotedRuns(theirs).entries()) {
    const at = wanted.get(run);
    if (at !== undefined) votes.set(index - at, (votes.get(index - at) ?? 0) + 1);
  }
  const [place] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!place) return null;
  const mine = wordsOfQuote(quoted);
  const from = Math.max(0, place[0]);
  const to = Math.min(theirs.length, place[0] + mine.length + 2) - 1;
  const passage = text.slice(theirs[from].start, theirs[to].end);
  const diff = diffWords(mine, within(diffWords(mine, wordsOfQuote(passage))));
  return { start: theirs[from].start, end: theirs[to].end, diff };
}

/** The words of the reference that stand against the quotation: those before its first and after its last shared word only as far as it has words there too. */
function within({ pairs }: WordDiff): string[] {
  const first = pairs.findIndex((pair) => pair.same);
  const last = pairs.findLastIndex((pair) => pair.same);
  const here = (from: number, to: number) =>
    pairs.slice(from, to).filter((pair) => pair.here !== null).length;
  const there = (from: number, to: number) =>
    pairs.slice(from, to).flatMap((pair) => (pair.there === null ? [] : [pair.there]));
  const [before, after] = [here(0, first), here(last + 1, pairs.length)];
  return [
    ...(before ? there(0, first).slice(-before) : []),
    ...there(first, last + 1),
    ...there(last + 1, pairs.length).slice(0, after),
  ];
}

/** The reference of the same speaker, of the same days and language, that does not have the words. */
function notFound(mine: Statement, article: Analysis, archive: Archive): Found | null {
  if (mine.speaker === null || mine.from === null) return null;
  const records = archive
    .sharing([speakerPrint(mine.speaker)], MOST)
    .filter(
      (one) => one.role === 'reference' && (daysBetween(mine.from, one.articleDate) ?? Infinity) <= RECORDED,
    )
    .filter((one) => guessLanguage(archive.text(one.article)) === article.language);
  if (records.length === 0) return null;
  const those = articlesNamed(records);
  return {
    warning: {
      rule: 'archive/quotation',
      severity: 'note',
      start: mine.start,
      end: mine.end,
      message: {
        fr: `Ces mots ${ofName(mine.label)} sont introuvables dans ${those.fr}.`,
        en: `These words of ${mine.label} are not in ${those.en}.`,
      },
      suggestion: null,
      related: [],
    },
  };
}
