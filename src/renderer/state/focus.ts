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
