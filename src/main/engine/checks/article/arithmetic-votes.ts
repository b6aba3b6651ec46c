import type { Confirmation, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { majority, turnout, votes as inWords } from '../english/votes.ts';
import { GAP, confirm, matches, sentenceOrLine, spaced, warn } from '../support.ts';

const N = '(\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})*|\\d+)';
const VOTERS = new RegExp(
  spaced(
    `(?:[Ss]ur (?:les |l'ensemble des |un total de )?|[Ll]es (?=\\d+ \\p{L}+ (?:\\p{L}+ )?présente?s(?![\\p{L}]))|[Oo]f the |[Oo]f |[Oo]ut of )${N}${GAP}(?:élus?|élues?|conseillers?|conseillères?|députés?|députées?|sénateurs?|votants?|membres|délégués|voix|suffrages(?: exprimés)?|bulletins|adhérents|actionnaires|présents|councillors|members|voters|votes|delegates|MPs|lawmakers)`,
  ),
  'gu',
);
const FOR = new RegExp(
  spaced(
    `${N}${GAP}(?:voix |votes? |ont voté |élus? |conseillers? |se sont prononcés |voted )?(?:pour|favorables?|en faveur|in favou?r|for)(?![\\p{L}])`,
  ),
  'u',
);
const AGAINST = new RegExp(
  spaced(
    `(?:${N}${GAP}(?:voix |votes? |ont voté |s'y sont opposés|élus? |conseillers? |voted )?(?:contre|défavorables?|opposés|against)|contre ${N}(?![\\d,.]))(?![\\p{L}])`,
  ),
  'u',
);
/** « 312 voix contre 264 »: both at once. */
const BOTH = new RegExp(
  spaced(`${N} (?:voix|votes) (?:pour )?(?:contre|to|against) ${N}(?!${GAP}?%)(?![\\d,.]\\d)`),
  'u',
);
const ABSTAINED = new RegExp(
  spaced(
    `${N}${GAP}(?:abstentions?|se sont abstenus?|se sont abstenues?|s'est abstenue?|abstenus|abstained|blancs?(?: ou| et)? ?(?:nuls?)?)`,
  ),
  'u',
);
const SHARES = new RegExp(
  spaced(
    `(\\d{1,2}(?:[.,]\\d{1,2})?)${GAP}?%${GAP}(?:des (?:voix|suffrages(?: exprimés)?) |of the (?:votes?|ballots) |of votes )?(?:contre|face à|à|against|to) (\\d{1,2}(?:[.,]\\d{1,2})?)${GAP}?%`,
  ),
  'gu',
);
/** « adopté par 12 voix contre 15 »: what passes has more for than against. */
const PASSED = new RegExp(
  spaced(
    `(?<![\\p{L}])(?:adoptée?s?|approuvée?s?|votée?s?|élue?|validée?s?|passed|approved|adopted|carried) (?:(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|de justesse) )?(?:(?:par|avec|by) )${N}(?: voix| votes)? (?:contre|to|against) ${N}(?!${GAP}?%)(?![\\d,.]\\d)`,
  ),
  'gu',
);
/** « 31 sièges sur 29 ». */
const SEATS = new RegExp(
  spaced(
    `(?<!\\d)${N}${GAP}(?:sièges|fauteuils|seats)${GAP}(?:sur (?:les |un total de )?|out of (?:the )?|of the )${N}(?!${GAP}?%)(?![\\d,.]\\d)`,
  ),
  'gu',
);
/** « par 22 voix contre 9 » */
const FOR_AGAINST = new RegExp(
  spaced(
    `(?<![\\p{L}])(?:par|avec|by) ${N}(?: voix| votes)? (?:pour )?(?:contre|to|against) ${N}(?!${GAP}?%)(?![\\d,.]\\d)(?:[^.;:]{0,20}? ${N} abst\\p{L}+)?`,
  ),
  'gu',
);
/** How many sit there: « le conseil compte 29 élus », « les 29 conseillers ». */
const BODY = new RegExp(
  spaced(
    `(?<![\\p{L}])(?:compte|comptent|composée? de|fort de|forte de|les|des|ses|its|the|has|have)(?: quelque)? (\\d{1,3}) (?:élus|élues|conseillers|conseillères|membres|députés|sénateurs|sièges|councillors|members|MPs|lawmakers|seats|jurors|jurés)(?! (?:de (?:la|l')|du|des|d') ?(?:opposition|majorité|groupe|minorité))`,
  ),
  'gu',
);
const DUEL = /voix|suffrages|second tour|élue?s? (?:avec|par)|battu|l['’]emporte|vote[sd]?|won|beat/iu;

const number = (text: string) => Number(text.replace(/[ \u00a0\u202f.,](?=\d{3})/g, ''));
const decimal = (text: string) => Number(text.replace(',', '.'));

/** The votes for, against and withheld make those cast; two sides of a duel do not pass 100 %. */
export const votes: Check = {
  rule: 'arithmetic/votes',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Décompte des voix', en: 'Count of votes' },
  describe: {
    fr: 'Les voix ne font pas le nombre de votants, un texte passe avec moins de voix pour que contre, ou des sièges dépassent le total.',
    en: 'The votes do not make the number cast, a text passes with fewer for than against, or seats exceed the total.',
  },
  examples: {
    wrong: [
      {
        text: 'Council backs tax rise by a single vote\n\nCouncillors voted by [[24 to 22]] on Monday.',
        language: 'en',
      },
      { text: 'Councillors voted by 24 to 22 on Monday. Three members abstained. All [[51 members]] were present.', language: 'en' }, // prettier-ignore
      {
        text: 'The 14-member council approved the scheme by [[nine votes to four, with two abstentions]].',
        language: 'en',
      },
      'Sur les [[28 élus]] présents, 17 ont voté pour, 9 contre et 4 se sont abstenus.',
      'Le texte a recueilli 312 voix contre 264, avec 42 abstentions, sur [[630 votants]].',
      'Les [[35 conseillers]] présents ont adopté le projet par 26 voix pour, 7 contre et 4 abstentions.',
      {
        text: 'Of the [[24 councillors]] present, 15 voted in favour, 7 against and 4 abstained.',
        language: 'en',
      },
      'Elle l’emporte avec [[54 % des voix contre 49 %]] à son rival.',
      'Le budget a été [[adopté par 12 voix contre 15]], malgré les absents.',
      { text: 'The plan was [[approved by 12 votes to 15]] on Monday.', language: 'en' },
      'Le conseil municipal compte 29 élus. Le budget a été adopté [[par 22 voix contre 9]].',
      { text: 'The council, which has 24 members, passed the plan [[by 19 votes to 8]].', language: 'en' },
      'Sa liste obtient [[31 sièges sur 29]] au conseil.',
    ],
    right: [
      {
        text: 'Council backs tax rise by two votes\n\nCouncillors voted by 24 to 22 on Monday.',
        language: 'en',
      },
      { text: 'Councillors voted by 24 to 22 on Monday. Three members abstained. All 49 members were present.', language: 'en' }, // prettier-ignore
      {
        text: 'The 15-member council approved the scheme by nine votes to four, with two abstentions.',
        language: 'en',
      },
      'Sur les 28 élus présents, 17 ont voté pour, 9 contre et 2 se sont abstenus.',
      'Le texte est adopté par 41 voix contre 5, et 2 abstentions.',
      'Sur 120 délégués, 80 ont voté pour.',
      'Le texte a recueilli 312 voix contre 264, avec 42 abstentions, sur 618 votants.',
      'Les 35 conseillers présents ont adopté le projet par 26 voix pour, 7 contre et 2 abstentions.',
      {
        text: 'Of the 24 councillors present, 15 voted in favour, 7 against and 2 abstained.',
        language: 'en',
      },
      'Elle l’emporte avec 54 % des voix contre 46 % à son rival.',
      'Le chômage atteint 54 % contre 49 % un an plus tôt.',
      'Le budget a été adopté par 15 voix contre 12.',
      'L’amendement a été rejeté par 12 voix contre 15.',
      'Le conseil municipal compte 29 élus. Le budget a été adopté par 20 voix contre 9.',
      'Le conseil compte 29 élus. La communauté réunit les 45 membres. Le budget a été adopté par 33 voix contre 8.',
      'Les 6 élus de l’opposition ont quitté la salle. Le budget a été adopté par 20 voix contre 9.',
      'Sa liste obtient 21 sièges sur 29 au conseil.',
      'Il occupe 12 sièges sur 1 200 au total.',
      'Le texte n’a pas été adopté : 12 voix contre 15.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const match of matches(article, VOTERS)) {
      const sentence = sentenceOrLine(article, match.start);
      const text =
        article.text.slice(sentence.start, match.start) +
        ' '.repeat(match.end - match.start) +
        article.text.slice(match.end, sentence.end);
      const both = BOTH.exec(text);
      const [yes, no, none] = [both ?? FOR.exec(text), both ?? AGAINST.exec(text), ABSTAINED.exec(text)];
      if (!yes || !no) continue;
      const cast = number(match[1]!);
      const [f, a, n] = [number(yes[1]!), number(both ? both[2]! : (no[1] ?? no[2]!)), none ? number(none[1]!) : 0]; // prettier-ignore
      const sum = f + a + n;
      const fr = `${f} + ${a}${none ? ` + ${n}` : ''} = ${sum}`;
      const span = { start: match.end - match[0].replace(/^.*?(?=\d)/su, '').length, end: match.end };
      if (sum === cast)
        confirmations.push(
          confirm('arithmetic/votes', span, {
            fr: `${fr} : le compte est juste.`,
            en: `${fr}: the count is right.`,
          }),
        );
      else if (sum > cast || none)
        warnings.push(
          warn(
            'arithmetic/votes',
            sum > cast ? 'error' : 'warning',
            span,
            { fr: `${fr}, pour ${cast} votants.`, en: `${fr}, for ${cast} cast.` },
            {
              against: [
                { start: sentence.start + yes.index, end: sentence.start + yes.index + yes[0].length },
              ],
            },
          ),
        );
    }
    const bodies = new Map<number, Span>();
    for (const match of matches(article, BODY)) bodies.set(Number(match[1]), match);
    const [[size, body] = []] = bodies;
    // With two assemblies in an article nobody knows which one voted.
    if (size && body && bodies.size === 1)
      for (const match of matches(article, FOR_AGAINST)) {
        const cast = [match[1], match[2], match[3]].flatMap((one) => (one ? [number(one)] : []));
        const sum = cast.reduce((all, one) => all + one, 0);
        if (sum <= size || warnings.some((one) => one.start < match.end && match.start < one.end)) continue;
        warnings.push(
          warn(
            'arithmetic/votes',
            'error',
            match,
            {
              fr: `${cast.join(' + ')} = ${sum} : plus que les ${size} membres.`,
              en: `${cast.join(' + ')} = ${sum}: more than the ${size} members.`,
            },
            { against: [body] },
          ),
        );
      }
    for (const match of matches(article, SHARES)) {
      const sentence = sentenceOrLine(article, match.start);
      if (!DUEL.test(article.text.slice(sentence.start, sentence.end))) continue;
      const [a, b] = [decimal(match[1]!), decimal(match[2]!)];
      if (a + b <= 100.6) continue;
      const sum = Number((a + b).toFixed(2));
      warnings.push(
        warn('arithmetic/votes', 'error', match, {
          fr: `${match[1]} % + ${match[2]} % = ${String(sum).replace('.', ',')} % : plus que toutes les voix.`,
          en: `${match[1]}% + ${match[2]}% = ${sum}%: more than all the votes.`,
        }),
      );
    }
    for (const match of matches(article, PASSED)) {
      const [yes, no] = [number(match[1]!), number(match[2]!)];
      // « n'a pas été adopté par 12 voix contre 15 », « n'est élu … »
      const before = article.text.slice(Math.max(0, match.start - 40), match.start);
      if (
        yes >= no ||
        /(?<![\p{L}])(?:n['’]|(?:ne|pas|non|jamais|not|never)(?![\p{L}]))[^.;:]*$/iu.test(before)
      )
        continue;
      warnings.push(
        warn('arithmetic/votes', 'error', match, {
          fr: `${yes} voix pour, ${no} contre : ce n’est pas une majorité, ou les chiffres sont inversés.`,
          en: `${yes} votes for, ${no} against: no majority, or the figures are swapped.`,
        }),
      );
    }
    for (const match of matches(article, SEATS)) {
      const [part, all] = [number(match[1]!), number(match[2]!)];
      if (part <= all) continue;
      warnings.push(
        warn('arithmetic/votes', 'error', match, {
          fr: `${part} sièges : plus que les ${all} de l’assemblée.`,
          en: `${part} seats: more than the ${all} of the assembly.`,
        }),
      );
    }
    for (const warning of [...inWords(article), ...majority(article), ...turnout(article)])
      if (!warnings.some((one) => one.start < warning.end && warning.start < one.end)) warnings.push(warning);
    return { warnings, confirmations };
  },
};
