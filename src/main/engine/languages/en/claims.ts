/** English words by which claims, opinions and rhetoric are told apart. */
import type { ClaimsLexicon } from '../claims.ts';
import { phrasesOf } from '../phrases.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/u));

export const englishClaims: ClaimsLexicon = {
  openers: phrasesOf('after, while, whereas, even though, although, even as, as well as'),
  binding: words('if because since when unless as for that'),
  coordinators: words('and but or then so yet'),
  relatives: words('which who'),
  gerundOpeners: phrasesOf('while'),
  superlatives: phrasesOf(`the most, the least, the best, the worst, the largest, the biggest, the smallest, the highest, the lowest, the first, the only, the last, the oldest, the youngest, the fastest, the longest, among the first, among the last, a record, record, ever, never, unprecedented, for the first time, first time, number one, largest, biggest, highest, lowest, worst, most`),
  comparisons: phrasesOf('more than, less than, fewer than, higher than, lower than, larger than, bigger than, twice as, compared with, compared to, unlike, versus, faster than, as many as'),
  causes: words('cause provoke trigger lead force drive fuel spark prompt result stem contribute prevent allow enable deplete worsen accelerate'),
  causeWords: phrasesOf('because of, due to, owing to, thanks to, as a result of, because, on account of'),
  commitments: words('pledge promise commit agree vow undertake guarantee accept sign ratify adopt decide approve'),
  intentions: words('plan intend want aim seek consider favour favor refuse reject prepare hope oppose support back demand negotiate work fear dread'),
  moves: words('advance retreat withdraw hesitate retaliate attack bomb negotiate refuse'),
  tolls: words('toll loss losses casualties dead wounded victims damage'),
  aims: words('goal aim objective plan priority ambition target'),
  modals: words('will shall may might could should must would'),
  likening: words('be remain become constitute represent mark embody symbolise symbolize appear seem illustrate signify reflect'),
  evaluative: words(`pillar turning challenge test symbol signal bet key heart milestone lever foundation balance dilemma paradox trap impasse reality lesson proof role responsibility urgency necessity message transition
    vital crucial essential major decisive fundamental clear obvious complex delicate difficult catastrophic dramatic important significant substantial strong serious huge immense terrible incredible remarkable exceptional absurd scandalous shameful unacceptable
    indispensable inevitable worrying alarming reassuring promising ambitious bold courageous cautious wise fair unfair true false good bad beautiful better simple normal easy hard mistake chance opportunity hope future mystery moment question answer thing matter shock disaster failure success triumph tragedy`),
  hedges: words('seem appear perhaps maybe probably arguably surely certainly obviously clearly hopefully unfortunately sadly likely'),
  meta: phrasesOf('in this article, this article, as we have seen, read more, see also, our newsletter, subscribe, click, sign up, stay tuned'),
  address: words('subscribe click download newsletter follow'),
  rhetoric: phrasesOf('make no mistake, the truth is, the fact is, needless to say, let us, imagine, hard to, one thing is, no wonder, the question is, so what, it remains to'),
  personal: words('we you i our your my us'),
  pointing: words('he she it they this that these those there'),
  gestures: words('smile shrug nod sigh gaze stare laugh cry smoke light drink eat sit stand walk'),
  control: words('seize capture occupy liberate retake destroy raze bomb attack encircle annex invade control fall evacuate lose capture destruction'),
  accusations: words('indict convict jail imprison embezzle bribe rape assault murder defraud harass launder bribery corruption fraud embezzlement harassment plagiarism extortion perjury forgery'),
  incidents: words('drone attack strike explosion fire overflight disruption intrusion sabotage cyberattack shot bombing accident earthquake flood protest incursion outage leak arrest death violence fighting kidnapping evacuation closure incident'),
  announced: words('scheduled planned expected due set slated held'),
}; // prettier-ignore
