/** The core: one corpus, one engine, one set of handlers. Shells open it, pass calls to it and close it; it knows none of them. */
import { OperationError, type Handlers } from '../shared/call.ts';
import type { ImportOutcome } from '../shared/article.ts';
import type { CoreEvent } from '../shared/events.ts';
import type { AppInfo, OperationName } from '../shared/operations.ts';
import { makeArchive } from './corpus/archive.ts';
import { makeArticles } from './corpus/articles.ts';
import { makeAttachments } from './corpus/attachments.ts';
import { forgetBackups, keepBackups } from './corpus/backup.ts';
import { lockCorpus, openDatabase, settleLog, type Db } from './corpus/database.ts';
import { makeErasing } from './corpus/erase.ts';
import { corpusFault, tellingFaults } from './corpus/fault.ts';
import { makeHouseFacts } from './corpus/facts.ts';
import { houseRulesFolder, readHouseRules } from './corpus/house-rules.ts';
import { makeEntities } from './corpus/entities.ts';
import { makeHeld } from './corpus/held.ts';
import { makeJournal } from './corpus/journal.ts';
import { makeSearch } from './corpus/search.ts';
import { makeSettings } from './corpus/settings.ts';
import { makeRegister, mergeFacts } from './engine/register.ts';
import { shippedFacts } from './engine/register/shipped.ts';
import type { PrintPdf } from './export/report.ts';
import type { PaperReader } from './import/paper.ts';
import { returnMemory } from './memory.ts';
import { archiveOperations } from './operations/archive.ts';
import { articleOperations } from './operations/articles.ts';
import { attachmentOperations } from './operations/attachments.ts';
import { backupOperations, type WhileClosed } from './operations/backups.ts';
import { claimOperations } from './operations/claims.ts';
import type { Context } from './operations/context.ts';
import { contradictionOperations } from './operations/contradictions.ts';
import { corpusOperations } from './operations/corpus.ts';
import { draftOperations } from './operations/drafts.ts';
import { exportOperations } from './operations/exports.ts';
import { behindOperations } from './operations/behind.ts';
import { extentOperations } from './operations/extents.ts';
import { importOperations } from './operations/import.ts';
import { mergeOperations } from './operations/merges.ts';
import { registerOperations } from './operations/register.ts';
import { searchOperations } from './operations/search.ts';
import { watchOperations } from './operations/watch.ts';
import { settingsOperations } from './operations/settings.ts';
import { openAnalysts } from './review/analysts.ts';
import { makeDesk } from './review/desk.ts';
import { keepUp } from './review/keep-up.ts';

/** Milliseconds after a call in which the desk is not idle: the next may follow at once. */
const QUIET = 300;

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
  /** Has the system show a file, named and typed as given; false when it could not. Absent where the window shows files itself. */
  openFile?: (name: string, type: string, bytes: Uint8Array) => Promise<boolean>;
  /** Whether a watched folder is watched: by desks; with other waits than the usual in tests. */
  watch?: boolean | { scanEvery: number; settled: number };
  /** Milliseconds without work after which memory is returned to the system, when not the usual. */
  alone?: number;
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
  const listeners = new Set<(event: CoreEvent) => void>();
  const memory = returnMemory(options.alone);
  const emit = (event: CoreEvent) => {
    memory.worked();
    listeners.forEach((listener) => listener(event));
  };
  let session: Session | null;
  let running = 0;
  let called = -QUIET;
  const busy = () => running > 0 || performance.now() - called < QUIET;
  let closed = false;
  const whileClosed: WhileClosed = async (work) => {
    // The restoring operation is one of those that run.
    if (running > 1 || closed)
      throw new OperationError('core-busy', {
        fr: 'Un autre travail est en cours : attendez sa fin.',
        en: 'Other work is under way: wait for its end.',
      });
    closed = true;
    try {
      await session?.close();
      session = null;
      return work();
    } finally {
      closed = false;
      session ??= openSession(options, emit, whileClosed, busy);
      emit({ type: 'articles-changed', articles: [] });
    }
  };
  const run = async (name: OperationName, input: never): Promise<unknown> => {
    if (closed)
      throw new OperationError('core-busy', {
        fr: 'Une sauvegarde est en train d’être reprise.',
        en: 'A backup is being restored.',
      });
    session ??= openSession(options, emit, whileClosed, busy);
    running++;
    try {
      return await (session.handlers[name] as (input: never) => unknown)(input);
    } finally {
      running--;
      memory.worked();
      called = performance.now();
    }
  };
  try {
    session = openSession(options, emit, whileClosed, busy);
  } catch (fault) {
    await options.reader.close();
    throw fault;
  }
  const names = Object.keys(session.handlers) as OperationName[];
  return {
    handlers: Object.fromEntries(
      names.map((name) => [name, (input: never) => run(name, input)]),
    ) as unknown as Handlers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
      memory.close();
      await session?.close();
      session = null;
      await options.reader.close();
    },
  };
}

/** The corpus while it is open: from one opening to the next, when a backup takes its place. */
interface Session {
  handlers: Handlers;
  close(): Promise<void>;
}

function openSession(
  options: CoreOptions,
  emit: Context['emit'],
  whileClosed: WhileClosed,
  busy: () => boolean,
): Session {
  let lock: { release(): void } | null = null;
  let db: Db | null = null;
  try {
    lock = options.readOnly ? null : lockCorpus(options.corpusPath);
    db = openDatabase(options.corpusPath, { readOnly: options.readOnly });
    return assemble(options, db, lock, emit, whileClosed, busy);
  } catch (fault) {
    db?.close();
    lock?.release();
    throw corpusFault(fault, options.corpusPath);
  }
}

function assemble(
  options: CoreOptions,
  db: Db,
  lock: { release(): void } | null,
  emit: Context['emit'],
  whileClosed: WhileClosed,
  busy: () => boolean,
): Session {
  const articles = makeArticles(db);
  const held = makeHeld(db);
  const attachments = makeAttachments(db);
  const archive = makeArchive(db);
  const search = makeSearch(db);
  const entities = makeEntities(db);
  const settings = makeSettings(db);
  const houseFacts = makeHouseFacts(db);
  const currentFacts = () => mergeFacts(shippedFacts(), houseFacts.facts());
  const currentRegister = () => makeRegister(currentFacts());
  let register = currentRegister();
  const now = () => options.now().toISOString();
  const author = () => settings.all().name;
  const rulesFolder = houseRulesFolder(options.corpusPath);
  let houseRules = readHouseRules(rulesFolder);
  const journal = makeJournal(db, now, author);
  const analysts = openAnalysts(() => ({ facts: currentFacts(), rules: houseRules.files }));
  const desk = makeDesk({
    db,
    articles,
    held,
    archive,
    search,
    entities,
    analysts,
    register: () => register,
    houseChecks: () => houseRules.checks,
  });
  const erasing = makeErasing({
    db,
    forgetCopies: () => forgetBackups(options.corpusPath, options.now()),
    compareAgain: desk.compareAgain,
  });
  const context: Context = {
    options, db, articles, held, attachments, archive, search, entities, settings, journal, erasing, desk, houseFacts, now, author,
    userSettings: () => settings.all(),
    register: () => register,
    houseRules: () => houseRules,
    reloadHouseRules() {
      houseRules = readHouseRules(rulesFolder);
      analysts.renew();
      desk.forget();
    },
    renewRegister() {
      register = currentRegister();
      analysts.renew();
      desk.forget();
    },
    emit,
    openedAt: journal.newest(),
  }; // prettier-ignore
  const log = options.log ?? ((line: string) => console.error(line));
  // A purge that was cut short is finished.
  if (!options.readOnly)
    erasing.finish().catch((fault: unknown) => log(`a purge is not finished: ${String(fault)}`));
  const imports = importOperations(context);
  const watch = watchOperations(
    context,
    (files) => imports['articles.import']({ files: files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('base64') })) }) as Promise<ImportOutcome[]>,
    options.readOnly || !options.watch ? null : options.watch === true ? {} : options.watch,
    log,
  ); // prettier-ignore
  const changes = db.prepare('SELECT total_changes()').pluck();
  const backups = options.readOnly
    ? null
    : keepBackups({
        corpusPath: options.corpusPath,
        changes: () => changes.get() as number,
        now: options.now,
        log,
        inDanger: (danger) => emit({ type: 'danger', danger }),
      });
  const settle = settleLog(db);
  const following = options.readOnly
    ? null
    : keepUp(
        (budget) => {
          try {
            return desk.catchUp(budget);
          } catch (fault) {
            desk.forget();
            throw fault;
          }
        },
        busy,
        () => {
          search.settle();
          settle();
        },
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
        ...extentOperations(context),
        ...behindOperations(context, following),
        ...attachmentOperations(context),
        ...draftOperations(context),
        ...searchOperations(context),
        ...archiveOperations(context),
        ...contradictionOperations(context),
        ...corpusOperations(context),
        ...registerOperations(context),
        ...mergeOperations(context),
        ...watch.handlers,
        ...exportOperations(context),
        ...backupOperations(context, whileClosed),
      },
      options.corpusPath,
      log,
      context.renewRegister,
    ),
    async close() {
      following?.close();
      await erasing.close();
      await watch.close();
      await analysts.close();
      await backups?.close();
      db.close();
      lock?.release();
    },
  };
}
