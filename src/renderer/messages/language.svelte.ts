/** The language of the interface, switched at once; and what depends on it. */
import type { Localized, UiLanguage } from '../../shared/analysis.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

class Interface {
  language = $state<UiLanguage>('fr');
  readonly messages: Messages = $derived(this.language === 'fr' ? fr : en);
}
export const ui = new Interface();

/** The messages in the language of the interface; read inside templates and effects, so that they follow a switch. */
export const t = (): Messages => ui.messages;
/** The side of a sentence of the core that the reader reads. */
export const say = (sentence: Localized): string => sentence[ui.language];
