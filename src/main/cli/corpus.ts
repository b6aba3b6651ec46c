/** Commands over a corpus: import, list, show, search, review, export. Each calls the same operations as the desk. */
import { basename, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Client } from '../../shared/call.ts';
import { OperationError } from '../../shared/call.ts';
import type { UiLanguage } from '../../shared/analysis.ts';
import type { Contradiction } from '../../shared/archive.ts';
import type { ArticleSummary, ImportOutcome } from '../../shared/article.ts';
import type { ExportFormat } from '../../shared/operations.ts';
import { contentsPage, type Contents } from '../export/contents.ts';
import { inside, writeFileSafely } from '../export/write.ts';
import { filesUnder, fromHere, type NamedFile } from './files.ts';
import type { Terminal } from './terminal.ts';

/** Files that go to the core in one call, one transaction. */
const BATCH = 20;
/** Contradictions asked for at once. */
const A_PAGE = 200;

const WORDS = {
  fr: { imported: 'importé', 'new-revision': 'nouvelle version', 'already-there': 'déjà là', merged: 'fusionné', conflicts: 'désaccords à régler', refused: 'refusé', undated: 'sans date', claims: 'affirmations', written: 'écrit\u00A0', none: 'Aucun article.' },
  en: { imported: 'imported', 'new-revision': 'new revision', 'already-there': 'already there', merged: 'merged', conflicts: 'conflicts to settle', refused: 'refused', undated: 'undated', claims: 'claims', written: 'written', none: 'No article.' },
}; // prettier-ignore

export interface Imported {
  file: NamedFile;
  outcome: ImportOutcome;
}

/** Imports files and folders and prints one line a file. */
export async function importPaths(
  call: Client,
  paths: readonly string[],
  language: UiLanguage,
  terminal: Terminal,
): Promise<Imported[]> {
  const files = filesUnder(paths);
  const done: Imported[] = [];
  const tell = (one: Imported) => {
    const { outcome, file } = one;
    done.push(one);
    const what = WORDS[language][outcome.result];
    if (outcome.result === 'refused') terminal.err(`${file.path}: ${what} (${outcome.message[language]})`);
    else {
      const said = [...outcome.losses, ...(outcome.offered ?? [])];
      terminal.out(
        `${file.path}: ${what} — ${outcome.title}${said.length ? ` (${said.join(' ')})` : ''}${outcome.conflicts ? ` — ${outcome.conflicts} ${WORDS[language].conflicts}` : ''}`,
      );
    }
  };
  const send = async (some: readonly NamedFile[]): Promise<Imported[]> => {
    const batch: { file: NamedFile; bytes: string }[] = [];
    const outcomes = new Map<NamedFile, ImportOutcome>();
    for (const file of some) {
      const content = file.read();
      if ('bytes' in content) batch.push({ file, bytes: Buffer.from(content.bytes).toString('base64') });
      else outcomes.set(file, { name: file.name, result: 'refused', ...content });
    }
    const results = await call('articles.import', {
      files: batch.map(({ file, bytes }) => ({ name: file.name, folder: file.folder, bytes })),
    });
    for (const [index, outcome] of results.entries()) outcomes.set(batch[index].file, outcome);
    return some.map((file) => ({ file, outcome: outcomes.get(file)! }));
  };
  // One batch is read while the one before it is written.
  let sent = send(files.slice(0, BATCH));
  for (let at = 0; at < files.length; at += BATCH) {
    const next = at + BATCH < files.length ? send(files.slice(at + BATCH, at + 2 * BATCH)) : null;
    next?.catch(() => undefined);
    for (const one of await sent) tell(one);
    terminal.progress(`${Math.min(at + BATCH, files.length)}/${files.length}`);
    if (next) sent = next;
  }
  terminal.progress('');
  return done;
}

/** One line an article. */
function lineOf(article: ArticleSummary, language: UiLanguage): string {
  const { error, warning, note } = article.open;
  return [
    article.id,
    article.date?.value ?? WORDS[language].undated,
    `${error}/${warning}/${note}`,
    `${article.judged}/${article.claims} ${WORDS[language].claims}`,
    article.title,
  ].join('\t');
}

export async function list(call: Client, language: UiLanguage, terminal: Terminal): Promise<number> {
  for (let offset = 0; ; offset += 1000) {
    const { articles, total } = await call('articles.list', { offset, limit: 1000 });
    if (total === 0) terminal.err(WORDS[language].none);
    for (const article of articles) terminal.out(lineOf(article, language));
    if (offset + articles.length >= total) return 0;
  }
}

/** Finds an article by its id, the start of it, or the name of its file, however many the corpus has. */
export async function find(call: Client, wanted: string): Promise<ArticleSummary> {
  const hits: ArticleSummary[] = [];
  const begun: ArticleSummary[] = [];
  for (let offset = 0; ; offset += 1000) {
    const { articles, total } = await call('articles.list', { offset, limit: 1000 });
    for (const article of articles) {
      if (article.id === wanted) return article;
      if (article.name === wanted) hits.push(article);
      else if (article.id.startsWith(wanted)) begun.push(article);
    }
    if (offset + articles.length >= total) break;
  }
  const found = hits.length ? hits : begun;
  if (found.length !== 1)
    throw new OperationError(
      'no-article',
      found.length
        ? { fr: `Plusieurs articles répondent à « ${wanted} ».`, en: 'Several articles match.' }
        : { fr: `Aucun article « ${wanted} ».`, en: 'No such article.' },
    );
  return found[0];
}

export async function show(
  call: Client,
  wanted: string,
  language: UiLanguage,
  terminal: Terminal,
): Promise<number> {
  const article = await find(call, wanted);
  const review = await call('review.open', { article: article.id });
  terminal.out(lineOf(article, language));
  terminal.out('');
  terminal.out(review.revision.text);
  for (const warning of review.warnings.filter((one) => !one.dismissed))
    terminal.out(
      `[${warning.severity} ${warning.rule}] ${review.revision.text.slice(warning.start, warning.end)} — ${warning.message[language]}`,
    );
  return 0;
}

export async function search(call: Client, query: string, terminal: Terminal): Promise<number> {
  for (const hit of await call('search.query', { query }))
    terminal.out(
      `${hit.article.id}\t${hit.article.title}\t…${`${hit.before}[${hit.passage}]${hit.after}`.replace(/\s+/gu, ' ')}…`,
    );
  return 0;
}

export async function exportArticle(
  call: Client,
  wanted: readonly string[],
  format: ExportFormat,
  out: string | null,
  language: UiLanguage,
  terminal: Terminal,
): Promise<number> {
  const articles: string[] = [];
  for (const one of wanted) articles.push((await find(call, one)).id);
  const made =
    articles.length === 1
      ? await call('export.make', { article: articles[0], format, options: { language } })
      : await call('export.selection', { articles, format, options: { language } });
  const path = fromHere(out ?? made.name);
  await writeFileSafely(path, Buffer.from(made.bytes, 'base64'));
  terminal.out(`${WORDS[language].written}: ${path}`);
  return 0;
}

/** The main job at once: imports what is new, analyses against the whole corpus, writes the annotated reports of all given files. */
export async function review(
  call: Client,
  paths: readonly string[],
  out: string,
  language: UiLanguage,
  terminal: Terminal,
): Promise<number> {
  const imported = await importPaths(call, paths, language, terminal);
  const folder = fromHere(out);
  mkdirSync(folder, { recursive: true });
  const reports: Contents['articles'] = [];
  const save = async (name: string, bytes: Uint8Array) => {
    await writeFileSafely(inside(folder, name), bytes);
    terminal.out(`${WORDS[language].written}: ${join(out, name)}`);
  };
  for (const { outcome } of imported) {
    if (outcome.result === 'refused' || reports.some(({ summary }) => summary.id === outcome.article))
      continue;
    const files: Contents['articles'][number]['files'] = [];
    const taken = reports.flatMap((report) => report.files.map((file) => file.href));
    for (const format of ['html', 'docx'] as const) {
      const made = await call('export.make', { article: outcome.article, format, options: { language } });
      const href = unusedName(made.name, taken, format);
      await save(href, Buffer.from(made.bytes, 'base64'));
      files.push({ label: format === 'html' ? 'HTML' : 'Word', href });
    }
    reports.push({ summary: (await call('review.open', { article: outcome.article })).article, files });
  }
  if (reports.length) {
    const ids = new Set(reports.map(({ summary }) => summary.id));
    const contradictions: Contradiction[] = [];
    for (let offset = 0; ; offset += A_PAGE) {
      const { open } = await call('corpus.contradictions', { offset, limit: A_PAGE });
      contradictions.push(...open.filter(({ sides }) => sides.some((side) => ids.has(side.article))));
      if (open.length < A_PAGE) break;
    }
    const page = contentsPage({ articles: reports, contradictions, language, at: new Date().toISOString() });
    await save('index.html', new TextEncoder().encode(page));
  }
  return imported.some(({ outcome }) => outcome.result === 'refused') ? 1 : 0;
}

/** The name itself, or with a number when a report of this run already has it. */
function unusedName(name: string, taken: readonly string[], extension: string): string {
  const stem = basename(name, `.${extension}`);
  const used = new Set(taken.map((one) => one.replace(/\.\w+$/u, '')));
  let unique = stem;
  for (let nth = 2; used.has(unique); nth++) unique = `${stem} (${nth})`;
  return `${unique}.${extension}`;
}
