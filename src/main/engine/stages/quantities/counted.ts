/** What a number counts: its noun with what completes it. */
import { glued, type Hands, word, WORDS } from './hands.ts';

/** What a number counts: the head noun with what directly completes it (for the span), and with its whole complement. */
export function countedAt(
  hands: Hands,
  index: number,
  needsOf: boolean,
): { start: number; after: number; far: number } | null {
  const { lexemes, pack } = hands;
  const { skeleton } = lexemes;
  let start = index;
  if (needsOf) {
    const of = pack.of.at(skeleton, index);
    if (!of) return null;
    start += of.length;
    const determiner = pack.determiners.at(skeleton, start);
    if (determiner) start += determiner.length;
  }
  const isWord = (at: number) =>
    at < skeleton.length &&
    (WORDS.test(skeleton[at]!) || (skeleton[at] === 'K' && MODEL.test(word(lexemes, at)))) &&
    !pack.stops.at(skeleton, at) &&
    !hands.taken(at);
  if (!isWord(start)) return null;
  // head: the first noun within four words; adjectives may stand before it
  let head = -1;
  for (let at = start; at < start + 4 && isWord(at); at++) {
    const pos = hands.pos(at);
    if (pos === null || pos === 'NOUN' || pos === 'PROPN' || pos === 'X') {
      head = at;
      break;
    }
    if (pos !== 'ADJ' && pos !== 'ADV') break;
  }
  if (head < 0) return null;
  // “two police officers”: the last of the nouns is the head
  while (
    pack.countsBare &&
    head < start + 4 &&
    hands.pos(head) === 'NOUN' &&
    isWord(head + 1) &&
    hands.pos(head + 1) === 'NOUN'
  )
    head++;
  const compound = (at: number): number => {
    let end = at + 1;
    while (
      skeleton[end] === '-' &&
      glued(lexemes, end) &&
      glued(lexemes, end + 1) &&
      (WORDS.test(skeleton[end + 1] ?? 'B') ||
        (skeleton[end + 1] === 'K' && /^\p{Lu}/u.test(word(lexemes, at))))
    )
      end += 2;
    return end;
  };
  let after = compound(head);
  let far = after;
  // complement: adjectives, « de » + noun, « ou » + noun (not where parts of speech say otherwise)
  for (let steps = 0; steps < 4; steps++) {
    const of = pack.of.at(skeleton, far);
    if (of) {
      let noun = far + of.length;
      const determiner = pack.determiners.at(skeleton, noun);
      if (determiner) noun += determiner.length;
      if (!isWord(noun)) break;
      const pos = hands.pos(noun);
      if (pos !== null && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') break;
      far = compound(noun);
      if (steps === 0 && !determiner) after = far;
      // « chefs d'État ou de gouvernement »
      const or = pack.and.at(skeleton, far) ?? pack.or.at(skeleton, far);
      const again = or ? pack.of.at(skeleton, far + or.length) : null;
      if (or && again && isWord(far + or.length + again.length))
        far = compound(far + or.length + again.length);
      continue;
    }
    const pos = hands.pos(far);
    if (pos === 'ADJ' && isWord(far)) {
      far++;
      if (steps === 0) after = far;
      continue;
    }
    break;
  }
  return { start, after, far };
}

/** « CV90 », « F » of « F-16 »: the name of a model, to which figures belong. */
const MODEL = /^\p{Lu}[\p{Lu}\d]{0,7}$/u;
