import type { VerbReader } from '../../stages/syntax/verbs.ts';
import { englishMood } from './moods.ts';

/** How English verbs are grouped with their auxiliaries. */
export const englishVerbs: VerbReader = {
  mood: englishMood,
  clitics: new Set(),
  reflexives: new Set(),
  passiveLemma: 'be',
  motion: new Set(),
  foretells: (form) => /^(?:will|'ll|shall|would|wo)$/u.test(form),
  misread: () => null,
  inverted: /^$/u,
};
