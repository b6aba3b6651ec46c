/** Moving with the arrows among the buttons of a list: up and down from row to row, left and right within a row. */

/**
 * Handles the arrows, Home and End of a list whose rows carry `data-row` and whose buttons carry `data-stop`. The focus moves, and Enter
 * presses as on any button. True when the key was one of these and there was somewhere to go.
 */
export function moveAmong(place: HTMLElement | undefined, event: KeyboardEvent): boolean {
  if (!place || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const rows = [...place.querySelectorAll<HTMLElement>('[data-row]')].filter(
    (row) => stopsOf(row).length > 0,
  );
  if (rows.length === 0) return false;
  const active = document.activeElement;
  const at = rows.findIndex((row) => row.contains(active));
  const stops = at === -1 ? [] : stopsOf(rows[at]);
  const inRow = stops.findIndex((stop) => stop === active);
  let target: HTMLElement | undefined;
  switch (event.key) {
    case 'ArrowDown': target = focusable(rows[at + 1] ?? rows[rows.length - 1], inRow); break;
    case 'ArrowUp': target = focusable(rows[Math.max(0, at - 1)], inRow); break;
    case 'ArrowRight': target = at === -1 ? undefined : stops[inRow + 1]; break;
    case 'ArrowLeft': target = at === -1 ? undefined : stops[inRow - 1]; break;
    case 'Home': target = focusable(rows[0], 0); break;
    case 'End': target = focusable(rows[rows.length - 1], 0); break;
    default: return false;
  } // prettier-ignore
  if (!target) return false;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
  return true;
}

const stopsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('[data-stop]')];
const focusable = (row: HTMLElement | undefined, nth: number) => {
  const stops = row ? stopsOf(row) : [];
  return stops[Math.min(Math.max(0, nth), stops.length - 1)];
};

/** Where the focus was last on each page, by the page and by what its button carries as `data-stop`. */
const lefts = new Map<string, string>();
/** Milliseconds in which a page must have drawn what the focus goes back to. */
const PATIENCE = 1500;

/** Notes the stop that has the focus on a page. */
export function noteStop(page: string, target: EventTarget | null): void {
  const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null;
  if (stop?.dataset.stop) lefts.set(page, stop.dataset.stop);
}

/** Gives the focus back to the stop where it was, as soon as it is drawn; to the page meanwhile and when it is gone. */
export function returnTo(page: string, place: HTMLElement, coming: boolean): () => void {
  if (document.activeElement === null || document.activeElement === document.body)
    place.focus({ preventScroll: true });
  const wanted = coming ? lefts.get(page) : undefined;
  if (wanted === undefined) return () => undefined;
  const started = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const stop = place.querySelector<HTMLElement>(`[data-stop="${CSS.escape(wanted)}"]`);
    if (stop && (document.activeElement === place || document.activeElement === document.body)) {
      stop.focus({ preventScroll: true });
      stop.scrollIntoView({ block: 'center' });
    } else if (performance.now() - started < PATIENCE) timer = setTimeout(look, 40);
  };
  look();
  return () => clearTimeout(timer);
}
