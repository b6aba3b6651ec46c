/** Keys of the desk: how they are written, recognised on any layout, and shown. */
import type { Messages } from './messages/fr.ts';

export const MAC = typeof navigator !== 'undefined' && /mac/iu.test(navigator.platform);

const ARROWS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Backspace: '⌫',
};

/** A key as the reader's keyboard names it. */
export function keyLabel(part: string, m: Messages): string {
  if (part === 'Mod') return MAC ? '⌘' : m.keys.ctrl;
  if (part === 'Shift') return MAC ? '⇧' : m.keys.shift;
  if (part === 'Alt') return MAC ? '⌥' : 'Alt';
  if (part === 'Escape') return m.keys.escape;
  return ARROWS[part] ?? part;
}

/** Keys as they are told in a sentence: « Ctrl K ». */
export const keysText = (keys: string, m: Messages): string =>
  shown(keys).split('+').map((part) => keyLabel(part, m)).join(' '); // prettier-ignore

/** The digit of a key, from its place on the keyboard: on AZERTY the top row needs Shift to give it. */
export function digitOf(event: KeyboardEvent): number | null {
  const found = /^(?:Digit|Numpad)(\d)$/u.exec(event.code);
  return found ? Number(found[1]) : null;
}

/** Whether the event goes to something that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type)
  );
}

/** Keys as they are shown: a letter alone as its capital. */
export const shown = (keys: string): string => keys.replace(/(^|\+)([a-z])$/u, (_, before: string, letter: string) => before + letter.toUpperCase()); // prettier-ignore

const DIGIT = /^\d$/u;
const SIGN = (key: string) => key.length === 1 && !/[a-z]/iu.test(key);

/**
 * The keys of an event as they are written here, or null while only Ctrl, Shift or Alt is held. The platform's command key is « Mod ».
 * What Shift does to a sign or to a digit of the top row is the layout's affair and is left out.
 */
export function written(event: KeyboardEvent): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(event.key)) return null;
  const digit = digitOf(event);
  const key = digit !== null ? String(digit) : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [
    (MAC ? event.metaKey : event.ctrlKey) && 'Mod',
    event.altKey && 'Alt',
    event.shiftKey && !SIGN(key) && 'Shift',
    key === ' ' ? 'Space' : key === '+' ? 'Plus' : key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Keys that the browser, the system or writing itself needs. */
const TAKEN = new Set(
  'Tab Shift+Tab Enter Shift+Enter Escape Space Backspace Delete ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown F5 F11 F12 Mod+a Mod+c Mod+v Mod+x Mod+n Mod+q Mod+r Mod+t Mod+w Mod+l Mod+Shift+n Mod+Shift+t Mod+Shift+i Mod+Plus Mod+- Mod+0'.split(
    ' ',
  ),
);

/** Whether keys write something in a text: they act only while the editor does not type. */
export const writes = (keys: string): boolean => /^(?:Shift\+)?(?:.|Plus)$/u.test(keys);

/** Why keys cannot be given to an act: Ctrl with Alt types signs on many layouts; others are taken elsewhere. Null when they can. */
export function unusable(keys: string): 'ctrl-alt' | 'taken' | null {
  const parts = keys.split('+');
  if (parts.includes('Mod') && parts.includes('Alt')) return 'ctrl-alt';
  return TAKEN.has(keys) ? 'taken' : null;
}

/** Whether an event is the given keys (« Mod+Shift+z », « F8 », « ? », « 1 »). */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop()!;
  const mod = parts.includes('Mod');
  const shift = parts.includes('Shift');
  if ((MAC ? event.metaKey : event.ctrlKey) !== mod) return false;
  if ((MAC ? event.ctrlKey : event.metaKey) || event.altKey !== parts.includes('Alt')) return false;
  // Digits by their place: on AZERTY the top row needs Shift to give them.
  if (DIGIT.test(key)) return digitOf(event) === Number(key);
  // A sign such as « ? » or « / » may need Shift on one layout and not on another.
  if (!SIGN(key) && event.shiftKey !== shift) return false;
  if (key === 'Space' || key === 'Plus') return event.key === (key === 'Space' ? ' ' : '+');
  return event.key.length === 1 ? event.key.toLowerCase() === key.toLowerCase() : event.key === key;
}
