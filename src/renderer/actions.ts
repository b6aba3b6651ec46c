/** Every act of the desk once: its name, its keys, when it can be done. The keyboard, the palette and the help read this list. */
import type { IconName } from './parts/icons.ts';
import { VERDICTS, type Verdict } from '../shared/review.ts';
import { versions } from './changes/versions.svelte.ts';
import { list } from './corpus/list.svelte.ts';
import { attachments, chooseFiles } from './desk/attaching.svelte.ts';
import { corrections } from './desk/corrections.svelte.ts';
import { desk } from './desk/desk.svelte.ts';
import { filesDialog } from './import/choose.ts';
import { t, ui } from './messages/language.svelte.ts';
import type { Messages } from './messages/fr.ts';
import { corpusView } from './corpus/view.svelte.ts';
import { searching } from './archive/search.svelte.ts';
import { shownKeys } from './keymap.ts';
import { keysText } from './keys.ts';
import { navigation } from './state/navigation.svelte.ts';
import { notices } from './state/notices.svelte.ts';
import { session } from './state/session.svelte.ts';
import { addSamples } from './corpus/samples.ts';
import { verdictName } from './verdicts.ts';

export type ActionId = keyof Messages['actions'] | Verdict;

/** The headings under which the help lists the acts, in its order. */
export const ACTION_GROUPS = ['move', 'hand', 'judge', 'desk', 'text', 'show'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
  id: ActionId;
  group: ActionGroup;
  icon: IconName;
  /** As keys.ts writes them; the first is shown. */
  keys: string[];
  /** Acts also while the editor types in a field or in the manuscript. */
  whileTyping?: boolean;
  available?: () => boolean;
  run: () => void;
  hint?: () => string;
}

const onDesk = () =>
  (navigation.screen === 'desk' || navigation.screen === 'compare') && desk.review !== null;
const onVersions = () => navigation.screen === 'versions';
const onPoint = () => onDesk() && desk.point !== null;
const onText = () =>
  navigation.screen === 'desk' && desk.review !== null && !desk.typing.active && desk.reading === null;
const onClaim = () => onDesk() && desk.point?.claim != null;

/** Undo and redo are of the article on the desk; under the sheet of the register, and elsewhere, of the corpus. */
const actsOnArticle = () => onDesk() && navigation.dialog !== 'register';

const onCorrections = () => navigation.screen === 'desk' && corrections.shown;

/** A field of the card, brought in front when the list of findings hides it. */
function focusOnCard(field: string): void {
  desk.tab = 'card';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus());
}

/** Files for the selected claim: they go to its last source, or to one made for them. */
function attachToPoint(): void {
  const claim = desk.point?.claim;
  if (!claim) return;
  const last = claim.sources.at(-1);
  chooseFiles(
    (files) => void (last ? attachments.attach(last.id, files) : attachments.attachToClaim(claim.id, files)),
  );
}

/** The panes that F6 goes round, in the order of the screen. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
}

function movePane(direction: 1 | -1): void {
  const all = panes();
  if (all.length === 0) return;
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const pane = all[(at + direction + all.length) % all.length];
  // What scrolls in the pane takes the focus, so that Page Down turns its pages.
  (pane.querySelector<HTMLElement>('[data-home]') ?? pane).focus({ preventScroll: true });
  // In a window so small that the panes stand one under the other, the page goes to the one that was asked for.
  const { top, bottom } = pane.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) pane.scrollIntoView();
}

function moveArticle(direction: 1 | -1): void {
  const { queued } = list;
  const at = queued.findIndex((article) => article.id === desk.review?.article.id);
  const next = queued[at === -1 ? 0 : (at + direction + queued.length) % queued.length];
  if (!next || next.id === desk.review?.article.id) notices.say(t().desk.onlyArticle);
  else navigation.open(next.id);
}

export const actions: Action[] = [
  ...VERDICTS.map((verdict, index): Action => ({ id: verdict, group: 'judge', icon: verdict, keys: [String(index + 1), `Alt+${index + 1}`], whileTyping: true, available: onClaim, run: () => desk.judge(verdict) })),
  { id: 'next', group: 'move', icon: 'down', keys: ['F8', 'n'], whileTyping: true, available: onDesk, run: () => desk.move(1) },
  { id: 'previous', group: 'move', icon: 'up', keys: ['Shift+F8', 'p', 'Shift+n'], whileTyping: true, available: onDesk, run: () => desk.move(-1) },
  { id: 'accept', group: 'judge', icon: 'enter', keys: ['Mod+Enter'], whileTyping: true, available: onDesk, run: () => desk.accept() },
  { id: 'clear', group: 'judge', icon: 'inexact', keys: ['0', 'Alt+0'], whileTyping: true, available: onClaim, run: () => desk.judge(null) },
  { id: 'source', group: 'judge', icon: 'doc', keys: ['s'], available: onClaim, run: () => { desk.editingSource = null; navigation.show('source'); } },
  { id: 'question', group: 'judge', icon: 'question', keys: ['q'], available: onClaim, run: () => focusOnCard('#card-question') },
  { id: 'adopt', group: 'judge', icon: 'exact', keys: ['v'], available: () => onClaim() && (desk.point?.claim?.earlier.length ?? 0) > 0, run: () => desk.adopt() },
  { id: 'dismiss', group: 'judge', icon: 'eye', keys: ['h'], available: onPoint, run: () => dismissOpen() },
  { id: 'apply', group: 'judge', icon: 'edit', keys: ['a', 'Alt+a'], whileTyping: true, available: () => onPoint() && desk.point!.warnings.some((warning) => warning.suggestion !== null), run: () => desk.apply() },
  { id: 'edit', group: 'text', icon: 'edit', keys: ['e'], available: () => onDesk() && !desk.typing.active && desk.reading === null, run: () => desk.edit() },
  { id: 'addClaim', group: 'hand', icon: 'plus', keys: ['c'], available: onText, run: () => desk.addClaim() },
  { id: 'addNote', group: 'hand', icon: 'attribution', keys: ['Shift+c'], available: onText, run: () => void desk.addNote(() => focusOnCard('#card-comment')) },
  { id: 'split', group: 'hand', icon: 'split', keys: ['x'], available: () => onText() && onClaim(), run: () => desk.split() },
  { id: 'join', group: 'hand', icon: 'join', keys: ['l'], available: onText, run: () => desk.join() },
  { id: 'refocus', group: 'hand', icon: 'edit', keys: ['f'], available: () => onText() && onClaim(), run: () => desk.refocus() },
  { id: 'kind', group: 'hand', icon: 'filter', keys: ['k'], available: onClaim, run: () => focusOnCard('#card-kind') },
  { id: 'priority', group: 'hand', icon: 'sort', keys: ['o'], available: onClaim, run: () => focusOnCard('#card-priority') },
  { id: 'attach', group: 'judge', icon: 'clip', keys: ['m'], available: onClaim, run: () => attachToPoint() },
  { id: 'onlyOpen', group: 'show', icon: 'eye', keys: ['j'], available: onDesk, run: () => desk.toggleOnlyOpen() },
  { id: 'showAll', group: 'show', icon: 'eye', keys: [], available: onDesk, run: () => desk.showAll() },
  { id: 'findings', group: 'show', icon: 'filter', keys: ['r'], available: onDesk, run: () => desk.showTab(desk.tab === 'findings' ? 'card' : 'findings') },
  { id: 'furniture', group: 'show', icon: 'panel', keys: ['u'], available: onDesk, run: () => desk.toggleAllFurniture() },
  { id: 'compare', group: 'show', icon: 'columns', keys: ['Mod+d'], whileTyping: true, available: onDesk, run: () => (navigation.screen = navigation.screen === 'compare' ? 'desk' : 'compare') },
  { id: 'openThere', group: 'move', icon: 'right', keys: ['b', 'Alt+Enter'], available: () => onPoint() && desk.related.length > 0, run: () => openThere() },
  { id: 'passageNext', group: 'move', icon: 'right', keys: ['Alt+ArrowRight'], available: () => onPoint() || onVersions(), run: () => (onVersions() ? versions.move(1) : desk.movePassage(1)) },
  { id: 'passagePrevious', group: 'move', icon: 'left', keys: ['Alt+ArrowLeft'], available: () => onPoint() || onVersions(), run: () => (onVersions() ? versions.move(-1) : desk.movePassage(-1)) },
  { id: 'articleNext', group: 'move', icon: 'down', keys: ['Alt+ArrowDown'], whileTyping: true, available: onDesk, run: () => moveArticle(1) },
  { id: 'articlePrevious', group: 'move', icon: 'up', keys: ['Alt+ArrowUp'], whileTyping: true, available: onDesk, run: () => moveArticle(-1) },
  { id: 'signOff', group: 'desk', icon: 'stamp', keys: ['Mod+b'], whileTyping: true, available: onDesk, run: () => gateOpen('gate'), hint: () => (desk.open.length > 0 ? t().desk.openPoints(desk.open.length) : '') },
  { id: 'export', group: 'desk', icon: 'doc', keys: ['Mod+e'], whileTyping: true, available: onDesk, run: () => gateOpen('export') },
  { id: 'questions', group: 'judge', icon: 'copy', keys: [], available: onDesk, run: () => desk.copyQuestions() },
  { id: 'find', group: 'text', icon: 'search', keys: ['Mod+f'], whileTyping: true, available: () => navigation.screen === 'desk' && desk.review !== null, run: () => window.dispatchEvent(new CustomEvent('marbre-find')) },
  { id: 'undo', group: 'text', icon: 'undo', keys: ['Mod+z'], available: () => actsOnArticle() || corpusView.done.length > 0, run: () => void (actsOnArticle() ? desk.undo() : corpusView.undo()) },
  { id: 'redo', group: 'text', icon: 'undo', keys: ['Mod+Shift+z', 'Mod+y'], available: () => actsOnArticle() || corpusView.undone.length > 0, run: () => void (actsOnArticle() ? desk.redo() : corpusView.redo()) },
  { id: 'search', group: 'show', icon: 'search', keys: ['Mod+Shift+f'], whileTyping: true, run: () => searching.open() },
  { id: 'board', group: 'show', icon: 'neq', keys: ['Mod+Shift+d'], whileTyping: true, run: () => navigation.go('board') },
  { id: 'timeline', group: 'show', icon: 'clock', keys: [], available: () => navigation.screen === 'corpus' && list.filter.dossier !== undefined, run: () => navigation.go('timeline', list.filter.dossier!) },
  { id: 'back', group: 'move', icon: 'left', keys: ['Mod+Backspace'], available: () => navigation.screen !== 'corpus', run: () => void desk.leave().then(() => navigation.back()) },
  { id: 'palette', group: 'desk', icon: 'search', keys: ['Mod+k'], whileTyping: true, run: () => navigation.show('palette') },
  { id: 'import', group: 'desk', icon: 'import', keys: ['Mod+o'], whileTyping: true, run: () => filesDialog('files') },
  { id: 'importFolder', group: 'desk', icon: 'folder', keys: [], run: () => filesDialog('folder') },
  { id: 'corpus', group: 'move', icon: 'left', keys: [], available: () => navigation.screen !== 'corpus', run: () => navigation.toCorpus() },
  { id: 'filter', group: 'move', icon: 'filter', keys: ['/'], available: () => navigation.screen === 'corpus', run: () => document.querySelector<HTMLElement>('#corpus-filter')?.focus() },
  { id: 'samples', group: 'desk', icon: 'archive', keys: [], available: () => !list.dossiers.some((dossier) => dossier.sample), run: () => void addSamples() },
  { id: 'paneNext', group: 'move', icon: 'panel', keys: ['F6', 'g'], whileTyping: true, run: () => movePane(1) },
  { id: 'panePrevious', group: 'move', icon: 'panel', keys: ['Shift+F6', 'Shift+g'], whileTyping: true, run: () => movePane(-1) },
  { id: 'settings', group: 'desk', icon: 'settings', keys: ['Mod+,'], whileTyping: true, run: () => navigation.show('settings') },
  { id: 'article', group: 'show', icon: 'doc', keys: ['i'], available: () => onDesk() || (navigation.screen === 'corpus' && corpusView.meant.length > 0), run: () => navigation.show(onDesk() ? 'article' : 'describe') },
  { id: 'changes', group: 'text', icon: 'clock', keys: ['w'], available: onDesk, run: () => void desk.leave().then(() => versions.open()) },
  { id: 'keys', group: 'desk', icon: 'settings', keys: [], run: () => navigation.show('keys') },
  { id: 'backups', group: 'desk', icon: 'archive', keys: [], run: () => navigation.show('backups') },
  { id: 'corrections', group: 'text', icon: 'edit', keys: ['d'], available: () => navigation.screen === 'desk' && desk.review !== null, run: () => void corrections.toggle() },
  { id: 'correctionNext', group: 'text', icon: 'down', keys: ['t'], available: onCorrections, run: () => corrections.move(1) },
  { id: 'correctionPrevious', group: 'text', icon: 'up', keys: ['Shift+t'], available: onCorrections, run: () => corrections.move(-1) },
  { id: 'correctionKeep', group: 'text', icon: 'exact', keys: ['y'], available: onCorrections, run: () => corrections.keep() },
  { id: 'correctionRevert', group: 'text', icon: 'undo', keys: ['z'], available: onCorrections, run: () => void corrections.revert() },
  { id: 'register', group: 'desk', icon: 'archive', keys: [], run: () => navigation.show('register') },
  { id: 'rules', group: 'desk', icon: 'filter', keys: [], run: () => navigation.show('rules') },
  { id: 'theme', group: 'desk', icon: 'misleading', keys: [], run: () => void session.change({ theme: dark() ? 'light' : 'dark' }) },
  { id: 'language', group: 'desk', icon: 'attribution', keys: [], run: () => void session.change({ language: ui.language === 'fr' ? 'en' : 'fr' }) },
  { id: 'help', group: 'desk', icon: 'help', keys: ['?'], run: () => navigation.show('help') },
]; // prettier-ignore

const dark = () =>
  session.settings?.theme === 'system'
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : session.settings?.theme === 'dark';

/** The other article at the passage that the card or the comparison has in front. */
function openThere(): void {
  const front =
    desk.related.find(
      (passage) => navigation.screen === 'compare' && passage.article.id === navigation.other,
    ) ??
    desk.related[desk.passageAt] ??
    desk.related[0];
  if (front) navigation.open(front.article.id, front.passage);
}

/** The sheet that sets a warning of the selected point aside. */
export function dismissOpen(): void {
  if (!desk.point || desk.typing.active) return;
  if (desk.point.warnings.length === 0) {
    notices.tell(t().dismiss.nothing);
    return;
  }
  desk.dismissing = desk.point.warnings[0];
  navigation.show('dismiss');
}

/** The sign-off sheet speaks of a revision: what was typed becomes one first. */
export function gateOpen(half: 'gate' | 'export'): void {
  void desk.leave().then(async () => {
    if (desk.reading !== null) await desk.read(null);
    navigation.gateFocus = half;
    navigation.show('gate');
  });
}

const byId = new Map(actions.map((action) => [action.id, action]));
export const actionOf = (id: ActionId): Action => byId.get(id)!;

/** Name of an act with its keys, for the tooltip of its button. */
export const actTitle = (id: ActionId): string => {
  const keys = shownKeys(actionOf(id));
  return keys ? `${actionName(id)} (${keysText(keys, t())})` : actionName(id);
};

/** What an act is called: the verdicts by the house's words. */
export const actionName = (id: ActionId): string => {
  const names: Partial<Record<ActionId, string>> = t().actions;
  return names[id] ?? verdictName(id as Verdict);
};
