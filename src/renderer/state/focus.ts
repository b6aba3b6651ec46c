/** The focus is never lost: where what held it went away, the screen's main pane takes it. */

/** The pane of the screen that reads: its text, its list; else its first pane. */
function home(): HTMLElement | null {
  const places = [...document.querySelectorAll<HTMLElement>('[data-home], [data-pane], main')];
  const seen = places.filter((place) => place.offsetParent !== null);
  return seen.find((place) => place.dataset.home !== undefined) ?? seen[0] ?? null;
}

/** Looks after the next frame, when sheets have given the focus back; nothing happens where something holds it. */
export function keepFocus(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const active = document.activeElement;
      if ((active && active !== document.body) || document.querySelector('[role=dialog]')) return;
      const place = home();
      if (!place) return;
      if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }),
  );
}

/** Where an arrow, Home or End leads in a row of so many controls that is one tab stop; null for any other key. `both`: up and down count too. */
export function roved(event: KeyboardEvent, at: number, count: number, both = false): number | null {
  if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'ArrowDown':
      return both ? (at + 1) % count : null;
    case 'ArrowUp':
      return both ? (at - 1 + count) % count : null;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
