/** Keys of the desk: how they are written, recognised on any layout, and shown. */
import type { Messages } from './messages/fr.ts';

export const MAC = typeof navigator !== 'undefined' && /mac/iu.test(navigator.platform);

const ARROWS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
};

/** A key as the reader's keyboard names it. */
export function keyLabel(part: string, m: Messages): string {
  if (part === 'Mod') return MAC ? '⌘' : m.keys.ctrl;
  if (part === 'Shift') return MAC ? '⇧' : m.keys.shift;
  if (part === 'Alt') return MAC ? '⌥' : 'Alt';
  if (part === 'Escape') return m.keys.escape;
  return ARROWS[part] ?? part;
}

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

/** Whether an event is the given keys (« Mod+Shift+Z », « F8 », « ? »). */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop()!;
  const mod = parts.includes('Mod');
  const shift = parts.includes('Shift');
  if ((MAC ? event.metaKey : event.ctrlKey) !== mod) return false;
  if ((MAC ? event.ctrlKey : event.metaKey) || event.altKey !== parts.includes('Alt')) return false;
  // A sign such as « ? » or « / » may need Shift on one layout and not on another.
  const isSign = key.length === 1 && !/[a-z]/iu.test(key);
  if (!isSign && event.shiftKey !== shift) return false;
  return event.key.length === 1 ? event.key.toLowerCase() === key.toLowerCase() : event.key === key;
}
