import type { Quote, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { blockAt, firstStartingAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { excerpt, inFurniture, warn } from '../support.ts';

const LEAST_WORDS = 5;
const WRITTEN =
  /(?:questions?|slogans?|titres?|intitulée?s?|mots? d['’]ordre|pancartes?|banderoles?|devises?|messages?|inscriptions?|mentions?|entitled|titled|headed|question|slogan|banner|reading)[ \u00a0\u202f]?[,:]?[ \u00a0\u202f]?$/iu;

/** A full quotation has a speaker: named beside it, or announced by the colon before it. */
export const noSpeaker: Check = {
  rule: 'quotation/no-speaker',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Citation sans locuteur', en: 'Quotation without a speaker' },
  describe: {
    fr: 'Une citation entière dont on ne sait pas qui la prononce ; simple note quand le locuteur se devine mais qu’aucun verbe ne le dit.',
    en: 'A full quotation with nobody to speak it; a mere note when the speaker can be guessed but no verb says so.',
  },
  examples: {
    wrong: [
      'La réunion a duré trois heures. Les riverains sont repartis mécontents.\n\n[[«\u00a0Nous ne lâcherons rien avant d’avoir gagné cette bataille.\u00a0»]]\n\nLa mairie réfléchit.',
      {
        text: 'The meeting lasted three hours. Residents left angry.\n\n[[“We will never give up before this fight is won.”]]\n\nThe council is thinking.',
        language: 'en',
      },
    ],
    right: [
      '«\u00a0Nous ne lâcherons rien avant d’avoir gagné\u00a0», a prévenu Marie Dunand, présidente du collectif.',
      'Marie Dunand prévient :\n«\u00a0Nous ne lâcherons rien avant d’avoir gagné cette bataille.\u00a0»',
      'La «\u00a0drôle de bataille du parking couvert\u00a0» est finie.',
      '«\u00a0Je n’y crois pas une seule seconde\u00a0», souffle Marie, 34 ans, en pliant sa banderole.',
      'Le slogan du collectif, «\u00a0Rendez-nous la plage et le chemin\u00a0», orne la façade.',
      'Selon Paul Ravel, le club est sauvé. «\u00a0Nous avons payé toutes nos dettes\u00a0», dit-il.',
      'À la question «\u00a0Faut-il fermer la place aux voitures\u00a0?\u00a0», 60 % répondent oui.',
      { text: '“We will never give up before this fight is won,” said Mary Dunn.', language: 'en' },
      {
        text: '“You can hit one switch and lose a region for a day,” Mary Dunn said.\n\n“That is not war. That is plain bookkeeping.”\n\nThe council is thinking.',
        language: 'en',
      },
      {
        text: 'Mary Dunn keeps bees in a yard in Leeds. “I began at ten,” she says.\n\nWere you ever stung?\n\n“Every week of every summer, and I never minded it at all. You learn to move slowly.”',
        language: 'en',
      },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const interview = article.quotes.filter((quote) => answers(article, quote)).length > 1;
    for (const quote of article.quotes) {
      if (quote.kind !== 'full' || inFurniture(article, quote)) continue;
      const block = blockAt(article, quote.start);
      if (
        !block ||
        ['title', 'heading', 'standfirst', 'caption', 'table', 'footnote', 'furniture'].includes(block.kind)
      )
        continue;
      const inner = article.text.slice(quote.start + 1, quote.end - 1).trim();
      if ((inner.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS || quote.cue) continue;
      // Words that are written or asked rather than said: « à la question « … » ».
      if (WRITTEN.test(article.text.slice(Math.max(block.start, quote.start - 30), quote.start))) continue;
      const alone =
        article.text.slice(block.start, quote.start).trim() === '' &&
        article.text.slice(quote.end, block.end).replace(/[.\s]/g, '') === '';
      const announced = colonBefore(article, quote);
      if (quote.speaker && (interview || answers(article, quote))) continue;
      if (quote.speaker && alone && article.language === 'en' && goesOn(article, quote, block)) continue;
      if (quote.speaker && !alone && !adrift(article, quote, block)) continue;
      if (!quote.speaker && !alone && covered(article, quote)) continue;
      if (!alone && saidBehind(article.text, quote)) continue;
      // The last words of an article are those of whom it is about: a kicker.
      const kicker = quote.speaker !== null && alone && article.text.slice(quote.end).trim().length < 3;
      const guessed = quote.speaker !== null && (announced || kicker);
      const said = excerpt(inner, 50);
      warnings.push(
        warn(
          'quotation/no-speaker',
          guessed || announced ? 'note' : 'warning',
          quote,
          guessed
            ? { fr: `« ${said} » : locuteur déduit (${quote.speaker}), aucun verbe ne le dit.`, en: `“${said}”: speaker inferred (${quote.speaker}), no verb says so.` }
            : { fr: `« ${said} » : qui parle, où et quand ?`, en: `“${said}”: who speaks, where and when?` },
        ),
      ); // prettier-ignore
    }
    return warnings;
  },
};

/** A question stands right before the quotation, outside marks: it is the answer of who was asked. */
function answers(article: Reading, quote: Quote): boolean {
  return (
    quote.kind === 'full' &&
    !quote.cue &&
    /\p{L}[\s\u00a0\u202f]?\?\s*$/u.test(article.text.slice(Math.max(0, quote.start - 12), quote.start))
  );
}

/** English news goes on with the same voice in the next paragraph: “…,” he said. “…” */
function goesOn(article: Reading, quote: Quote, block: Span): boolean {
  const before = article.blocks[article.blocks.findIndex((one) => one.start === block.start) - 1];
  if (!before || before.kind !== 'paragraph') return false;
  const last = article.quotes.findLast((one) => one.start >= before.start && one.end <= before.end);
  return (
    last?.kind === 'full' && last.cue !== null && last.speaker === quote.speaker && before.end - last.end < 90
  );
}

/** The text before a quotation announces it: it ends on a colon, or a name and a colon. */
function colonBefore(article: Reading, quote: Quote): boolean {
  return /:[\s]*$/u.test(article.text.slice(Math.max(0, quote.start - 12), quote.start));
}

function covered(article: Reading, quote: Quote): boolean {
  const at = firstStartingAt(article.attributions, quote.start + 1) - 1;
  for (let i = at; i >= 0 && i > at - 4; i--)
    if (article.attributions[i]!.end >= quote.end && !article.attributions[i]!.vague) return true;
  return false;
}

/** A verb and somebody stand right behind the marks, though the reading took them for nobody: « », souligne la biologiste. */
function saidBehind(text: string, quote: Quote): boolean {
  const behind = text.slice(quote.end, quote.end + 60);
  const before = text.slice(Math.max(0, quote.end - 3), quote.end);
  if (
    /^[ \u00a0\u202f]?,?[ \u00a0\u202f](?:mais|et|car|ou|qui|que|dont|alors|puis|dans|pour|à|de|en|comme|avec|sans|après|avant|but|and|or|which|while|as|in)(?![\p{L}])/u.test(
      behind,
    )
  )
    return false;
  return (
    /^[ \u00a0\u202f]?,[ \u00a0\u202f](?:\p{Ll}|[\p{Lu}])/u.test(behind) ||
    (/,["”]$/u.test(before) && /^[ \u00a0\u202f]\p{L}/u.test(behind))
  );
}

/** A sentence of its own at the end of a paragraph, where neither a saying nor a person went before it: whatever speaker was guessed came from farther away. */
function adrift(article: Reading, quote: Quote, block: Span): boolean {
  const before = article.text.slice(block.start, quote.start).trimEnd();
  if (!/[.!?]$/u.test(before) || article.text.slice(quote.end, block.end).replace(/[.\s]/g, '') !== '')
    return false;
  const within = (span: Span) => span.start >= block.start && span.start < quote.start;
  return (
    !article.quotes.some((one) => within(one) && one.cue !== null) &&
    !article.people.some(within) &&
    !article.attributions.some((one) => within(one) && one.speaker === quote.speaker)
  );
}
