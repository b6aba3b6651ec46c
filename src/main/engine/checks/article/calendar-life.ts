import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, ofName, sentenceNear, warn } from '../support.ts';

const LIFE =
  /^,?[ \u00a0\u202f]\((?:1[6-9]|20)\d{2}[ \u00a0\u202f]?[-–—][ \u00a0\u202f]?((?:1[6-9]|20)\d{2})\)/u;
const DIED =
  /^(?:,[ \u00a0\u202f]|[ \u00a0\u202f](?:est|is|was|a été|who|qui est|who had)?[ \u00a0\u202f]?)?(?:morte?|décédée?|disparue?|died|who died|mourut|tuée?|killed)[ \u00a0\u202f](?:[^.;:()]{0,30}?[ \u00a0\u202f])?(?:en|in)[ \u00a0\u202f](?:(?:\p{L}+)[ \u00a0\u202f])?((?:1[6-9]|20)\d{2})(?![\p{N}])/iu;
/** Words and acts that outlive their author. */
const POSTHUMOUS =
  /(?<![\p{L}])(?:posthume|hommage|inédit\p{L}*|rééd\p{L}*|publié\p{L}*|paru\p{L}*|parai\p{L}*|exposé\p{L}*|archives?|enregistr\p{L}*|testament|tribute|posthumous\p{L}*|published|released|recorded|exhib\p{L}*|died|mort\p{L}*|décéd\p{L}*|disparition|death)(?![\p{L}])/iu;

/** Who died in a year says nothing in a later one. */
export const life: Check = {
  rule: 'calendar/life',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Propos après la mort', en: 'Remark after death' },
  describe: {
    fr: 'Un propos daté est prêté à une personne que l’article dit morte avant.',
    en: 'A dated remark is given to a person who, the article says, was dead by then.',
  },
  examples: {
    wrong: [
      'Le peintre Marcel Aubin, mort en 2011 à Nice, reste peu connu. « Je peins pour oublier », confiait Marcel Aubin [[en 2015]].',
      {
        text: 'Ruth Marsh (1920-2011) left few letters. In [[2015]], Ruth Marsh said the garden was finished.',
        language: 'en',
      },
    ],
    right: [
      'Le peintre Marcel Aubin, mort en 2011 à Nice, reste peu connu. « Je peins pour oublier », confiait Marcel Aubin en 2005.',
      'Le peintre Marcel Aubin, mort en 2011 à Nice, reste peu connu. Dans un inédit publié en 2015, Marcel Aubin dit sa peine.',
      'Marcel Aubin est mort en 2011. « Il peignait pour oublier », confiait Paule Aubin en 2015.',
    ],
  },
  run(article) {
    const died = deaths(article);
    if (!died.size) return [];
    const warnings: Warning[] = [];
    for (const said of [...article.attributions, ...article.quotes.filter((one) => one.cue !== null)]) {
      const death = said.speaker ? died.get(fold(said.speaker)) : undefined;
      if (!death || said.start < death.end) continue;
      const sentence = sentenceNear(article, said.cue!, 300);
      if (POSTHUMOUS.test(article.text.slice(sentence.start, sentence.end))) continue;
      const time = article.times
        .slice(firstStartingAt(article.times, sentence.start), firstStartingAt(article.times, sentence.end))
        .find((one) => one.type === 'DATE' && /^\d{4}(?:-\d{2}){0,2}$/u.test(one.value ?? ''));
      if (!time || Number(time.value!.slice(0, 4)) <= death.year || inQuotes(article, time)) continue;
      if (warnings.some((one) => one.start === time.start)) continue;
      warnings.push(
        warn(
          'calendar/life',
          'error',
          time,
          {
            fr: `Propos ${ofName(said.speaker!)} en ${time.value!.slice(0, 4)}, alors que l’article situe sa mort en ${death.year}.`,
            en: `${said.speaker!} speaks in ${time.value!.slice(0, 4)}, but the article dates the death to ${death.year}.`,
          },
          { against: [death] },
        ),
      );
    }
    return warnings;
  },
};

const inQuotes = (article: Reading, span: Span) =>
  article.quotes.some((one) => one.start < span.start && span.end < one.end);

/** The years in which people of the article died, by their folded names, with where it says so. */
function deaths(article: Reading): Map<string, Span & { year: number }> {
  const found = new Map<string, Span & { year: number }>();
  for (const person of article.people) {
    if (!person.name || !person.name.includes(' ') || inFurniture(article, person)) continue;
    const behind = article.text.slice(person.end, person.end + 70);
    const match = LIFE.exec(behind) ?? DIED.exec(behind);
    if (match) found.set(fold(person.name), { start: person.start, end: person.end + match[0].length, year: Number(match[1]) }); // prettier-ignore
  }
  return found;
}
