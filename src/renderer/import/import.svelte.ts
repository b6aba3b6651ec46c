/** The import under way: one line a file, a few files a call; it goes on behind the desk and can be paused or stopped. */
import type { ImportOutcome, TrackedChanges } from '../../shared/article.ts';
import { call } from '../bridge.ts';
import { list } from '../corpus/list.svelte.ts';
import { say, t } from '../messages/language.svelte.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { explain, notices } from '../state/notices.svelte.ts';
import { session } from '../state/session.svelte.ts';
import { base64Of, type Found } from './walk.ts';

export type LineState = 'waiting' | 'reading' | 'done' | 'refused' | 'stopped';

export class Line {
  readonly key: number;
  readonly name: string;
  readonly folder: string | null;
  readonly file: File | null;
  state = $state<LineState>('waiting');
  outcome = $state.raw<ImportOutcome | null>(null);
  /** Why the file never reached the core. */
  failure = $state<string | null>(null);
  /** What the line shows beneath itself. */
  open = $state<'encodings' | 'parts' | null>(null);
  /** The file was read again as the editor said. */
  reread = $state(false);

  constructor(key: number, found: Found) {
    this.key = key;
    this.name = found.name;
    this.folder = found.folder;
    this.file = found.file;
  }
}

/** Lines kept of what the watched folder brings. */
const MOST_WATCHED = 2000;
const LARGEST = 100_000_000;
/** A call carries a few files, and one only when it is heavy. */
const FILES_A_CALL = 12;
const BYTES_A_CALL = 2_000_000;
/** Calls under way: while the core writes one, it reads and analyses the next. It writes them in the order they were asked in. */
const CALLS_UNDER_WAY = 2;

/** Files of one call, and their lines. */
interface Portion {
  lines: Line[];
  files: { name: string; folder: string | null; bytes: string }[];
}

class Importing {
  lines = $state.raw<Line[]>([]);
  running = $state(false);
  paused = $state(false);
  tally = $state.raw({ read: 0, reading: 0, waiting: 0, refused: 0 });
  /** Items held over the window by a drag. */
  dragged = $state<number | null>(null);

  private next = 0;
  private stopping = false;
  private made = 0;

  /** How tracked changes are resolved until another choice is made. */
  get tracked(): TrackedChanges {
    return session.remembered<TrackedChanges>('tracked', 'accepted');
  }

  get settledShare(): number {
    return this.lines.length === 0 ? 0 : (this.tally.read + this.tally.refused) / this.lines.length;
  }

  /** Adds files to the import and starts it. */
  add(found: Found[]): void {
    if (found.length === 0) return;
    const fresh = found.map((one) => new Line(this.made++, one));
    if (!this.running) {
      this.lines = fresh;
      this.next = 0;
    } else this.lines = [...this.lines, ...fresh];
    this.count();
    navigation.show('import');
    if (!this.running) void this.run();
  }

  private count(): void {
    const tally = { read: 0, reading: 0, waiting: 0, refused: 0 };
    for (const line of this.lines) {
      if (line.state === 'done') tally.read++;
      else if (line.state === 'reading') tally.reading++;
      else if (line.state === 'waiting') tally.waiting++;
      else tally.refused++;
    }
    this.tally = tally;
  }

  /** Files that came without the panel: of the watched folder, of a mail. */
  private take(outcomes: ImportOutcome[], folder: string | null): void {
    const fresh = outcomes.map((outcome) => {
      const line = new Line(this.made++, { name: outcome.name, folder, file: null });
      line.outcome = outcome;
      line.state = outcome.result === 'refused' ? 'refused' : 'done';
      return line;
    });
    if (this.running) {
      // What is still to be sent stays behind what is done.
      this.lines = [...this.lines.slice(0, this.next), ...fresh, ...this.lines.slice(this.next)];
      this.next += fresh.length;
    } else {
      this.lines = [...this.lines, ...fresh].slice(-MOST_WATCHED);
      this.next = this.lines.length;
    }
    this.count();
  }

  /** What the watched folder brought. */
  watched(outcomes: ImportOutcome[]): void {
    if (outcomes.length === 0) return;
    const m = t();
    this.take(outcomes, m.watch.title);
    if (navigation.dialog !== 'import')
      notices.tell(m.import.watched(outcomes.length), { label: m.import.show, run: () => navigation.show('import') });
  } // prettier-ignore

  /** Reads the file of a line again: another encoding, tracked changes resolved otherwise. */
  async again(line: Line, how: { encoding?: string; tracked?: TrackedChanges }): Promise<void> {
    const { outcome } = line;
    if (!outcome || outcome.result === 'refused') return;
    const m = t().import;
    if (how.tracked) session.remember('tracked', how.tracked);
    try {
      const read = await call('articles.reread', { article: outcome.article, ...how });
      if (read.result === 'refused') {
        notices.tell(m.rereadFailed(say(read.message)), null, 'error');
        return;
      }
      line.outcome = { ...outcome, title: read.title, losses: read.losses, reading: read.reading };
      line.reread = true;
      line.open = null;
      notices.say(`${m.reread}: ${read.title}`);
      await list.refresh();
    } catch (fault) {
      notices.tell(m.rereadFailed(explain(fault)), null, 'error');
    }
  }

  /** Imports attachments of a mail; each gets its own line. */
  async parts(line: Line, parts: number[]): Promise<void> {
    const { outcome } = line;
    if (!outcome || outcome.result === 'refused') return;
    try {
      const outcomes = await call('articles.importParts', { article: outcome.article, parts, tracked: this.tracked });
      line.open = null;
      this.take(outcomes, line.name);
      await list.refresh();
    } catch (fault) {
      notices.tell(explain(fault), null, 'error');
    }
  } // prettier-ignore

  /** Makes what was imported a revision of the draft that it resembles. */
  async asRevision(line: Line): Promise<void> {
    const { outcome } = line;
    if (!outcome || outcome.result === 'refused' || !outcome.similar) return;
    const { article, title } = outcome.similar;
    try {
      await call('articles.asRevision', { article: outcome.article, of: article });
      line.outcome = { ...outcome, result: 'new-revision', article, title, similar: undefined };
      notices.tell(t().import.asRevisionDone(title));
      await list.refresh();
    } catch (fault) {
      notices.tell(explain(fault), null, 'error');
    }
  }

  private refuse(line: Line, why: string): void {
    line.state = 'refused';
    line.failure = why;
  }

  private async run(): Promise<void> {
    this.running = true;
    list.importing = true;
    this.stopping = false;
    this.paused = false;
    const underWay = new Set<Promise<void>>();
    while (this.next < this.lines.length && !this.stopping) {
      if (this.paused) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      const portion = await this.gather();
      this.count();
      if (portion.lines.length === 0) continue;
      const sent = this.send(portion).then(() => {
        underWay.delete(sent);
        this.count();
      });
      underWay.add(sent);
      if (underWay.size === CALLS_UNDER_WAY) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    for (const line of this.lines) if (line.state === 'waiting') line.state = 'stopped';
    this.next = this.lines.length;
    this.running = false;
    list.importing = false;
    this.count();
    await list.refresh();
    list.changed();
    if (navigation.dialog !== 'import') {
      const m = t();
      notices.tell(m.import.finished(this.lines.length, this.tally.refused), {
        label: m.import.show,
        run: () => navigation.show('import'),
      });
    }
    notices.say(t().import.tally(this.tally.read, 0, 0, this.tally.refused));
  }

  /** Reads the next few files; none when each of them was refused. */
  private async gather(): Promise<Portion> {
    const m = t();
    const portion: Portion = { lines: [], files: [] };
    let weight = 0;
    while (this.next < this.lines.length && portion.lines.length < FILES_A_CALL && weight < BYTES_A_CALL) {
      const line = this.lines[this.next++];
      if (line.file === null) {
        this.refuse(line, m.import.unreadable);
        continue;
      }
      if (line.file.size > LARGEST) {
        this.refuse(line, m.import.tooBig);
        continue;
      }
      line.state = 'reading';
      try {
        portion.files.push({ name: line.name, folder: line.folder, bytes: await base64Of(line.file) });
        portion.lines.push(line);
        weight += line.file.size;
      } catch {
        this.refuse(line, m.import.unreadable);
      }
    }
    return portion;
  }

  private async send({ lines, files }: Portion): Promise<void> {
    try {
      const outcomes = await call('articles.import', { files, tracked: this.tracked });
      lines.forEach((line, index) => {
        const outcome = outcomes.at(index);
        if (!outcome) {
          this.refuse(line, t().errors.internal(''));
          return;
        }
        line.outcome = outcome;
        line.state = outcome.result === 'refused' ? 'refused' : 'done';
      });
    } catch (fault) {
      for (const line of lines) this.refuse(line, explain(fault));
    }
  }

  stop(): void {
    this.stopping = true;
  }

  pause(): void {
    this.paused = !this.paused;
  }

  /** Articles that the import read, in its order. */
  readArticles(): string[] {
    return this.lines.flatMap((line) =>
      line.outcome && line.outcome.result !== 'refused' ? [line.outcome.article] : [],
    );
  }

  /** What became of a file, in words. */
  result(line: Line): string {
    const m = t().import;
    if (line.failure) return line.failure;
    const { outcome } = line;
    if (line.state === 'stopped') return m.stopped;
    if (!outcome) return line.state === 'reading' ? m.reading : m.waiting;
    if (outcome.result === 'refused') return say(outcome.message);
    if (line.reread) return m.reread;
    if (outcome.result === 'merged')
      return m.merged(outcome.brought?.rows ?? 0, outcome.brought?.revisions ?? 0);
    if (outcome.result === 'already-there') return m.already;
    if (outcome.result === 'new-revision') return m.newRevision;
    const article = list.find(outcome.article);
    if (article?.undated) return m.undated;
    return article ? m.claims(article.claims) : m.imported;
  }

  /** The list as text, one line a file. */
  asText(): string {
    return this.lines
      .map((line) => `${line.folder ? `${line.folder}/` : ''}${line.name}\t${this.result(line)}`)
      .join('\n');
  }

  /** Text of the clipboard becomes an article. */
  async paste(text: string, html: string): Promise<void> {
    const m = t();
    try {
      const outcome = await call('articles.paste', html ? { text, html } : { text });
      if (outcome.result === 'refused') {
        notices.tell(m.import.pasteRefused(say(outcome.message)), null, 'error');
        return;
      }
      await list.refresh();
      notices.tell(outcome.result === 'already-there' ? m.import.already : m.import.pasted);
      navigation.open(outcome.article);
    } catch (fault) {
      notices.tell(m.import.pasteRefused(explain(fault)), null, 'error');
    }
  }
}
export const importing = new Importing();
