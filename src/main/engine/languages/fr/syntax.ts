import type { VerbReader } from '../../stages/syntax/verbs.ts';
import { frenchMood } from './moods.ts';

/** Stems of the future that are not the infinitive. */
const STEMS =
  /^(?:re)?(?:ser|aur|ir|fer|pourr|devr|voudr|verr|enverr|viendr|tiendr|faudr|saur|vaudr|recevr|mourr|courr|acquerr|(?:\p{L}*)(?:viendr|tiendr|ell[eé]?r|ett[eé]r|èr?er|ier|uier))$/u;
const ENDINGS = /(?:a|ont|ait|aient|ai|as|ons|ez|ions|iez|ais)$/u;

/** « espérera », not « espérait »: the infinitive, or a known stem, before the ending. */
function foretells(form: string, lemma: string): boolean {
  const ending = ENDINGS.exec(form);
  if (!ending) return false;
  const stem = form.slice(0, ending.index);
  return stem === lemma || stem + 'e' === lemma || (stem.endsWith('r') && STEMS.test(stem));
}

const words = (list: string) => new Set(list.split(' '));

/** How French verbs are grouped with their auxiliaries and clitics. */
export const frenchVerbs: VerbReader = {
  mood: frenchMood,
  clitics: words("se s' me m' te t' l' lui leur y en ne n'"),
  reflexives: words("se s' me m' te t'"),
  passiveLemma: 'être',
  motion: words('aller venir arriver partir naître mourir rester tomber devenir entrer sortir revenir parvenir intervenir retourner monter descendre décéder survenir repartir rentrer advenir redevenir'),
  foretells,
  inverted: /^-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)$/u,
}; // prettier-ignore
