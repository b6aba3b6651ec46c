/** The taggers that ship with the engine, each read from its file when it is first asked for. */
import { resource } from '../resources.ts';
import { unpack } from './store.ts';
import type { Tagger } from './tagger.ts';

const taggers = new Map<'fr' | 'en', Tagger>();

/** The tagger of a language. Throws when its model is not among the resources. */
export function taggerOf(language: 'fr' | 'en'): Tagger {
  let tagger = taggers.get(language);
  if (!tagger) taggers.set(language, (tagger = unpack(resource(`tagger/${language}.bin`))));
  return tagger;
}
