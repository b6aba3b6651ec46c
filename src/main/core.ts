/** The core: one corpus, one engine, one set of handlers. Shells open it, pass calls to it and close it; it knows none of them. */
import type { Handlers } from '../shared/call.ts';
import type { CoreEvent } from '../shared/events.ts';
import type { AppInfo } from '../shared/operations.ts';
import { makeArchive } from './corpus/archive.ts';
import { makeArticles } from './corpus/articles.ts';
import { keepBackups } from './corpus/backup.ts';
import { lockCorpus, openDatabase, type Db } from './corpus/database.ts';
import { corpusFault, tellingFaults } from './corpus/fault.ts';
import { makeHouseFacts } from './corpus/facts.ts';
import { houseRulesFolder, readHouseRules } from './corpus/house-rules.ts';
import { makeHeld } from './corpus/held.ts';
import { makeJournal } from './corpus/journal.ts';
import { makeSearch } from './corpus/search.ts';
import { makeSettings } from './corpus/settings.ts';
import { makeRegister, mergeFacts } from './engine/register.ts';
import { shippedFacts } from './engine/register/shipped.ts';
import type { PrintPdf } from './export/report.ts';
import type { PaperReader } from './import/paper.ts';
import { articleOperations } from './operations/articles.ts';
import { claimOperations } from './operations/claims.ts';
import type { Context } from './operations/context.ts';
import { corpusOperations } from './operations/corpus.ts';
import { draftOperations } from './operations/drafts.ts';
import { exportOperations } from './operations/exports.ts';
import { importOperations } from './operations/import.ts';
import { registerOperations } from './operations/register.ts';
import { settingsOperations } from './operations/settings.ts';
import { makeDesk } from './review/desk.ts';
import { keepUp } from './review/keep-up.ts';

export interface CoreOptions {
  /** The SQLite file; its folder is made when missing. */
  corpusPath: string;
  /** Opens without writing: for the command line beside an open desk. */
  readOnly?: boolean;
  shell: AppInfo['shell'];
  /** The clock, UTC. */
  now: () => Date;
  reader: PaperReader;
  /** Null where no browser can print. */
  printPdf: PrintPdf | null;
  /** What goes wrong behind the scenes (a backup that failed), a line each; never text of a draft. By default the error output. */
  log?: (line: string) => void;
}

export interface Core {
  handlers: Handlers;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

/** Opens a corpus. Throws CorpusError when another Marbre writes it, when it is damaged, or when it comes from a newer version. */
export async function openCore(options: CoreOptions): Promise<Core> {
  let lock: { release(): void } | null = null;
  let db: Db | null = null;
  try {
    lock = options.readOnly ? null : lockCorpus(options.corpusPath);
    db = openDatabase(options.corpusPath, { readOnly: options.readOnly });
    return assemble(options, db, lock);
  } catch (fault) {
    db?.close();
    lock?.release();
    await options.reader.close();
    throw corpusFault(fault, options.corpusPath);
  }
}

function assemble(options: CoreOptions, db: Db, lock: { release(): void } | null): Core {
  const listeners = new Set<(event: CoreEvent) => void>();
  const articles = makeArticles(db);
  const held = makeHeld(db);
  const archive = makeArchive(db);
  const search = makeSearch(db);
  const settings = makeSettings(db);
  const houseFacts = makeHouseFacts(db);
  const currentRegister = () => makeRegister(mergeFacts(shippedFacts(), houseFacts.facts()));
  let register = currentRegister();
  const now = () => options.now().toISOString();
  const author = () => settings.all().name;
  const rulesFolder = houseRulesFolder(options.corpusPath);
  let houseRules = readHouseRules(rulesFolder);
  const journal = makeJournal(db, now, author);
  const desk = makeDesk({
    db,
    articles,
    held,
    archive,
    search,
    register: () => register,
    houseChecks: () => houseRules.checks,
  });
  const context: Context = {
    options, db, articles, held, archive, search, settings, journal, desk, houseFacts, now, author,
    userSettings: () => settings.all(),
    houseRules: () => houseRules,
    reloadHouseRules() {
      houseRules = readHouseRules(rulesFolder);
      desk.forget();
    },
    renewRegister() {
      register = currentRegister();
      desk.forget();
    },
    emit: (event) => listeners.forEach((listener) => listener(event)),
    openedAt: journal.newest(),
  }; // prettier-ignore
  const log = options.log ?? ((line: string) => console.error(line));
  const imports = importOperations(context);
  const changes = db.prepare('SELECT total_changes()').pluck();
  const backups = options.readOnly
    ? null
    : keepBackups({
        corpusPath: options.corpusPath,
        changes: () => changes.get() as number,
        now: options.now,
        log,
      });
  const following = options.readOnly
    ? null
    : keepUp(
        (most) => desk.catchUp(most),
        (done) => context.emit({ type: 'articles-changed', articles: done }),
        log,
      );
  return {
    handlers: tellingFaults(
      {
        ...settingsOperations(context),
        ...imports,
        ...articleOperations(context, imports['articles.import']),
        ...claimOperations(context),
        ...draftOperations(context),
        ...corpusOperations(context),
        ...registerOperations(context),
        ...exportOperations(context),
      },
      options.corpusPath,
      log,
      context.renewRegister,
    ),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
      following?.close();
      await backups?.close();
      db.close();
      lock?.release();
      await options.reader.close();
    },
  };
}
