/** One listener for the keys of the whole window. */
import { actions } from './actions.ts';
import { desk } from './desk/desk.svelte.ts';
import { keysOf } from './keymap.ts';
import { isTyping, matches, MAC, writes } from './keys.ts';
import { roved } from './state/focus.ts';
import { navigation } from './state/navigation.svelte.ts';

const inManuscript = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement && event.target.closest('.ProseMirror') !== null;

function escaped(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || navigation.dialog !== null) return false;
  if (isTyping(event.target) && !inManuscript(event)) {
    (event.target as HTMLElement).blur();
    return true;
  }
  if (desk.typing.active && navigation.screen === 'desk') {
    void desk.leave().then(() => desk.pane?.focus());
    return true;
  }
  if (navigation.screen === 'compare') {
    navigation.screen = 'desk';
    return true;
  }
  if (navigation.screen !== 'corpus' && navigation.screen !== 'desk') {
    navigation.back();
    return true;
  }
  return false;
}

/** Arrows choose among the buttons of a row of choices, as in any group of radio buttons. */
function chooses(event: KeyboardEvent): boolean {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=radio]') : null;
  const row = from?.closest('.seg[role=radiogroup]');
  if (!from || !row || event.shiftKey) return false;
  const choices = [...row.querySelectorAll<HTMLElement>('[role=radio]')];
  const next = roved(event, choices.indexOf(from), choices.length, true);
  if (next === null) return false;
  event.preventDefault();
  choices[next].focus();
  choices[next].click();
  return true;
}

export function onKeydown(event: KeyboardEvent): void {
  if (!event.defaultPrevented && chooses(event)) return;
  // ProseMirror keeps Escape and every Enter from the browser, also those that are ours.
  const kept =
    inManuscript(event) &&
    (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)));
  if ((event.defaultPrevented && !kept) || event.isComposing) return;
  const typing = isTyping(event.target);
  // A sign that is typed is nobody's key: the list need not be asked.
  if (typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) return;
  if (escaped(event)) {
    event.preventDefault();
    return;
  }
  for (const action of actions) {
    const hit = keysOf(action).find((keys) => matches(event, keys));
    if (hit === undefined) continue;
    const letter = writes(hit);
    if (typing && (letter || !action.whileTyping)) continue;
    // Under a sheet only what concerns the sheet works; the browser's own Ctrl+D or Ctrl+O must not open either way.
    if (navigation.dialog !== null) {
      if (!letter && (MAC ? event.metaKey : event.ctrlKey) && !typing) event.preventDefault();
      const takesBack = navigation.dialog === 'register' && (action.id === 'undo' || action.id === 'redo');
      if (action.id !== 'palette' && action.id !== 'import' && !takesBack) return;
    }
    if (action.available && !action.available()) {
      if (!letter && !typing) event.preventDefault();
      return;
    }
    event.preventDefault();
    action.run();
    return;
  }
}
