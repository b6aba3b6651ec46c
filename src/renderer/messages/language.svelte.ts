/** The language of the interface, switched at once; and what depends on it. */
import type { Localized, UiLanguage } from '../../shared/analysis.ts';
import { typesetFrench } from '../../shared/typeset.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

class Interface {
  language = $state<UiLanguage>('fr');
  readonly messages: Messages = $derived(this.language === 'fr' ? fr : en);
}
export const ui = new Interface();

/** The messages in the language of the interface; read inside templates and effects, so that they follow a switch. */
export const t = (): Messages => ui.messages;
/**
 * U+202F between thousands is drawn as U+00A0: the fonts of the interface have no such space and take half of theirs, too little at 12 px
 * for « 41 000 » to be two groups.
 */
export const grouped = (text: string): string => text.replace(/(?<=\p{Nd})\u202F(?=\p{Nd})/gu, '\u00A0');
/** The side of a sentence of the core that the reader reads; French as it is set. */
export const say = (sentence: Localized): string =>
  grouped(ui.language === 'fr' ? typesetFrench(sentence.fr) : sentence.en);
