import type { VerbReader } from '../../stages/syntax/verbs.ts';
import { frenchMood } from './moods.ts';

const words = (list: string) => new Set(list.split(' '));

/** How French verbs are grouped with their auxiliaries and clitics. */
export const frenchVerbs: VerbReader = {
  mood: frenchMood,
  clitics: words("se s' me m' te t' l' lui leur y en ne n'"),
  reflexives: words("se s' me m' te t'"),
  passiveLemma: 'être',
  motion: words('aller venir arriver partir naître mourir rester tomber devenir entrer sortir revenir parvenir intervenir retourner monter descendre décéder survenir repartir rentrer advenir redevenir'),
  inverted: /^-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)$/u,
}; // prettier-ignore
