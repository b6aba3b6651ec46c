/** One listener for the keys of the whole window. */
import { actions, onClaim, verdictOf } from './actions.ts';
import { desk } from './desk/desk.svelte.ts';
import { digitOf, isTyping, matches, MAC } from './keys.ts';
import { navigation } from './state/navigation.svelte.ts';

/** Digits judge; while the editor types, Alt and the digit do. */
function judged(event: KeyboardEvent, typing: boolean): boolean {
  if (navigation.dialog !== null || event.ctrlKey || event.metaKey || event.altKey !== typing) return false;
  // A digit of the pad with Shift moves the caret; the top row of AZERTY gives digits with Shift.
  const digit = digitOf(event);
  if (digit === null || digit > 6 || !onClaim()) return false;
  desk.judge(digit === 0 ? null : verdictOf(digit));
  return true;
}

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
  return false;
}

export function onKeydown(event: KeyboardEvent): void {
  // ProseMirror keeps Escape and every Enter from the browser, also those that are ours.
  const kept =
    inManuscript(event) &&
    (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)));
  if ((event.defaultPrevented && !kept) || event.isComposing) return;
  const typing = isTyping(event.target);
  if (escaped(event)) {
    event.preventDefault();
    return;
  }
  if (judged(event, typing)) {
    event.preventDefault();
    return;
  }
  for (const action of actions) {
    const hit = action.keys.find((keys) => matches(event, keys));
    if (hit === undefined) continue;
    const letter = hit.length === 1 || /^Shift\+.$/u.test(hit);
    if (typing && (letter || !action.whileTyping)) continue;
    // Under a sheet only what concerns the sheet works; the browser's own Ctrl+D or Ctrl+O must not open either way.
    if (navigation.dialog !== null) {
      if (!letter && (MAC ? event.metaKey : event.ctrlKey) && !typing) event.preventDefault();
      if (action.id !== 'palette' && action.id !== 'import') return;
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
