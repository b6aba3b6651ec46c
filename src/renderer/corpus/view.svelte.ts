/** What is ticked and where the cursor stands in the corpus; acts on several articles, undoable. */
import type { CallInput } from '../../shared/operations.ts';
import { call } from '../bridge.ts';
import { t } from '../messages/language.svelte.ts';
import { notices, saving } from '../state/notices.svelte.ts';
import { list } from './list.svelte.ts';

type Description = CallInput<'articles.describe'>['articles'][number];

interface Step {
  text: string;
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
}
/** Acts on the corpus that can be taken back. */
const MOST_STEPS = 50;
/** Articles of which it is told that something is done to them before it is. */
const MANY = 100;

class CorpusView {
  ticked = $state.raw<ReadonlySet<string>>(new Set());
  cursor = $state(0);
  /** The article under the cursor, which it follows when the list changes its order. */
  at: string | null = null;
  /** What can be taken back, and what can be done again, the newest last. */
  done = $state.raw<readonly Step[]>([]);
  undone = $state.raw<readonly Step[]>([]);
  private turning = false;

  /** Where a row of ticks begins: the line ticked last. */
  private from = 0;

  /** The cursor goes to the first line: of another list, or of what was typed. */
  toFirst(): void {
    this.cursor = 0;
    this.at = null;
  }

  tick(id: string, at: number): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.from = at;
    this.ticked = ticked;
    notices.say(t().corpus.selected(ticked.size));
  }

  /** Ticks every line from the one ticked last to this one. */
  async tickTo(at: number): Promise<void> {
    const more = await list.between(Math.min(this.from, at), Math.max(this.from, at));
    this.ticked = new Set([...this.ticked, ...more]);
    notices.say(t().corpus.selected(this.ticked.size));
  }

  /** Ticks the whole list, or the first thousand of a longer one. */
  async tickAll(): Promise<void> {
    this.ticked = new Set(await list.between(0, list.total - 1));
    const { selected, selectedFirst } = t().corpus;
    if (this.ticked.size < list.total) notices.tell(selectedFirst(this.ticked.size, list.total));
    else notices.say(selected(this.ticked.size));
  }

  /** The articles that an act is of: those ticked, or the one under the cursor. */
  get meant(): string[] {
    const here = list.rows[this.cursor];
    return this.ticked.size > 0 ? [...this.ticked] : here ? [here.id] : [];
  }

  clear(): void {
    this.ticked = new Set();
  }

  /** Takes back the newest act on the corpus, or does again the one last taken back. */
  async undo(): Promise<void> {
    await this.turn(this.done, 'undo');
  }
  async redo(): Promise<void> {
    await this.turn(this.undone, 'redo');
  }

  private async turn(from: readonly Step[], way: 'undo' | 'redo'): Promise<void> {
    const step = from.at(-1);
    if (!step || this.turning) return;
    this.turning = true;
    notices.hide();
    const turned = await step[way]();
    this.turning = false;
    // What failed stays in sight as not saved, and can be taken back still.
    if (turned === undefined) return;
    if (way === 'undo') {
      this.done = this.done.slice(0, -1);
      this.undone = [...this.undone, step];
    } else {
      this.undone = this.undone.slice(0, -1);
      this.done = [...this.done, step];
    }
    await list.refresh();
    const { desk } = t();
    notices.tell(way === 'undo' ? desk.undone(step.text) : desk.redone(step.text));
  }

  /** Tells what was done, with a way to take it back and to do it again; each answers undefined when it failed. */
  undoable(text: string, undo: Step['undo'], redo: Step['redo']): void {
    const m = t();
    this.done = [...this.done, { text, undo, redo }].slice(-MOST_STEPS);
    this.undone = [];
    notices.tell(text, { label: m.app.undo, keys: `${m.keys.ctrl} Z`, run: () => void this.undo() });
  }

  /** The same for an act of the journal. */
  undoableAct(text: string, act: number): void {
    let last = act;
    const turn = () =>
      saving.run(
        () => call('history.takeBack', { act: last }),
        (done) => (last = done.act),
      );
    this.undoable(text, turn, turn);
  }

  async withdraw(articles: string[]): Promise<void> {
    await this.act(
      () => call('articles.withdraw', { articles }),
      () => call('articles.restore', { articles }),
      t().corpus.withdrawn(articles.length),
    );
  }

  /** Erases content for good; there is no way back, so the caller asks twice. */
  async purge(articles: string[]): Promise<void> {
    notices.tell(t().corpus.purging(articles.length));
    this.clear();
    const done = await saving.run(() => call('articles.purge', { articles }));
    if (!done) return;
    const { purged, outOfReach } = t().corpus;
    notices.tell([purged(articles.length), ...done.outOfReach.map(outOfReach)].join(' '));
  }

  async restore(articles: string[]): Promise<void> {
    await this.act(
      () => call('articles.restore', { articles }),
      () => call('articles.withdraw', { articles }),
      t().corpus.restored(articles.length),
    );
  }

  /** Says the same of several articles, all or none; false when it is not on the disk. */
  async describe(articles: readonly string[], changes: Omit<Description, 'article'>): Promise<boolean> {
    const m = t().corpus;
    const say = (all: Description[]) => {
      if (all.length > MANY) notices.tell(m.describing(all.length));
      return saving.run(() => call('articles.describe', { articles: all }));
    };
    const all = articles.map((article) => ({ article, ...changes }));
    const done = await say(all);
    if (!done) return false;
    this.clear();
    await list.refresh();
    this.undoable(m.described(articles.length), () => say(done.before), () => say(all)); // prettier-ignore
    return true;
  }

  /** Takes articles out of a dossier. */
  async unassign(dossier: string, name: string, articles: string[]): Promise<void> {
    const file = (member: boolean) => () => call('dossiers.assign', { dossier, articles, member });
    await this.act(file(false), file(true), t().corpus.unassigned(articles.length, name));
  }

  async assign(dossier: string, name: string, articles: string[]): Promise<void> {
    const file = (member: boolean) => () => call('dossiers.assign', { dossier, articles, member });
    await this.act(file(true), file(false), t().corpus.assigned(articles.length, name));
  }

  /** Does what has an opposite, unticks what it was done to, and can be taken back. */
  private async act(
    work: () => Promise<unknown>,
    opposite: () => Promise<unknown>,
    text: string,
  ): Promise<void> {
    const sure = (run: () => Promise<unknown>) => () => saving.run(() => run().then(() => true));
    if (!(await sure(work)())) return;
    this.clear();
    await list.refresh();
    this.undoable(text, sure(opposite), sure(work));
  }

  async createDossier(name: string, articles: string[]): Promise<void> {
    const dossier = await saving.run(() => call('dossiers.create', { name }));
    if (!dossier) return;
    if (articles.length > 0) await this.assign(dossier.id, dossier.name, articles);
    else await list.refresh();
  }

  async renameDossier(dossier: string, before: string, name: string): Promise<void> {
    const rename = (to: string) => () => call('dossiers.rename', { dossier, name: to });
    await this.act(rename(name), rename(before), t().corpus.renamed(name));
  }

  /** Its articles stay in the corpus; taken back, it holds again what was filed in it. */
  async removeDossier(dossier: string, name: string): Promise<void> {
    const gone = await saving.run(() => call('dossiers.remove', { dossier }));
    if (!gone) return;
    await Promise.all([list.choose({}), list.refresh()]);
    this.undoableAct(t().corpus.dossierRemoved(name), gone.act);
  }
}

export const corpusView = new CorpusView();
