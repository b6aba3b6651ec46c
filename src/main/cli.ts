/** The command line: a shell over the same core as the desk. See docs/command-line.md. */
import { parseArgs } from 'node:util';
import { makeClient, dispatch, OperationError, type Client } from '../shared/call.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../shared/operations.ts';
import type { UiLanguage } from '../shared/analysis.ts';
import { fromHere } from './cli/files.ts';
import { systemLanguage, terminal } from './cli/terminal.ts';
import { defaultCorpus } from './places.ts';

const USAGE = `marbre <command> …
  analyze [--json] [--tokens] [--alone] [--lang fr|en] [--corpus DB] FILE…
  analyze --batch [--tokens]            JSON lines {"id","text","language"?,"date"?} in, JSON lines out
  import  [--corpus DB] PATH…
  list | show ARTICLE | search QUERY
  review  [--corpus DB] [--lang fr|en] PATH… --out DIR
  export  ARTICLE… --format ${EXPORT_FORMATS.join('|')} [--out FILE]
  conflicts [ARTICLE]                   what another desk's dossier file says differently
  settle  ARTICLE mine|theirs|both [CONFLICT…]
  register list [KIND] [WORDS] | add JSON… | import FILE… | export
  rules   report FILE…
  backups | restore [NUMBER]            copies of the corpus; back to one (the newest)
  serve   [--port N] [--open]`;

class UsageError extends Error {}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        tokens: { type: 'boolean', default: false },
        alone: { type: 'boolean', default: false },
        batch: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        lang: { type: 'string' },
        corpus: { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string' },
        port: { type: 'string' },
      },
    });
  } catch (fault) {
    terminal.err((fault as Error).message);
    terminal.err(USAGE);
    process.exit(2);
  }
})();
const [command, ...rest] = positionals;
const corpusPath = values.corpus ? fromHere(values.corpus) : defaultCorpus();

function languageOf(): UiLanguage {
  const wanted = values.lang ?? systemLanguage();
  if (wanted === 'fr' || wanted === 'en') return wanted;
  throw new UsageError('--lang is fr or en');
}
const some = (given: string[]): string[] => {
  if (given.length === 0) throw new UsageError(`${command}: nothing was named`);
  return given;
};

/** Runs a command over the corpus; one that only reads works beside an open desk. */
async function withCorpus(readOnly: boolean, work: (call: Client) => Promise<number>): Promise<number> {
  const { openCommandCore } = await import('./cli/open.ts');
  const core = await openCommandCore(corpusPath, readOnly);
  try {
    return await work(makeClient((name, input) => dispatch(core.handlers, name, input)));
  } finally {
    await core.close();
  }
}

const commands: Record<string, () => Promise<number>> = {
  async analyze() {
    const { analyze, analyzeBatch } = await import('./cli/analyze.ts');
    const language = languageOf();
    if (values.batch) return analyzeBatch(process.stdin, { tokens: values.tokens, language }, terminal);
    const { openReader } = await import('./import/index.ts');
    const { openArchive } = await import('./cli/open.ts');
    const reader = openReader();
    const corpus = values.corpus && !values.alone ? openArchive(corpusPath) : null;
    try {
      return await analyze(
        some(rest),
        reader,
        { ...values, language, archive: corpus?.archive ?? null },
        terminal,
      );
    } finally {
      corpus?.close();
      await reader.close();
    }
  },
  async import() {
    const { importPaths } = await import('./cli/corpus.ts');
    const done = await withCorpus(false, (call) =>
      importPaths(call, some(rest), languageOf(), terminal).then((all) =>
        all.some(({ outcome }) => outcome.result === 'refused') ? 1 : 0,
      ),
    );
    return done;
  },
  async list() {
    const { list } = await import('./cli/corpus.ts');
    return withCorpus(true, (call) => list(call, languageOf(), terminal));
  },
  async show() {
    const { show } = await import('./cli/corpus.ts');
    return withCorpus(true, (call) => show(call, some(rest)[0], languageOf(), terminal));
  },
  async search() {
    const { search } = await import('./cli/corpus.ts');
    return withCorpus(true, (call) => search(call, some(rest).join(' '), terminal));
  },
  async review() {
    const { review } = await import('./cli/corpus.ts');
    const { out } = values;
    if (!out) throw new UsageError('review: --out DIR says where the reports go');
    return withCorpus(false, (call) => review(call, some(rest), out, languageOf(), terminal));
  },
  async export() {
    const { exportArticle } = await import('./cli/corpus.ts');
    const format = values.format as ExportFormat;
    if (!EXPORT_FORMATS.includes(format))
      throw new UsageError(`export: --format is one of ${EXPORT_FORMATS.join(', ')}`);
    return withCorpus(true, (call) =>
      exportArticle(call, some(rest), format, values.out ?? null, languageOf(), terminal),
    );
  },
  async conflicts() {
    const { conflicts } = await import('./cli/conflicts.ts');
    return withCorpus(true, (call) => conflicts(call, rest[0] ?? null, languageOf(), terminal));
  },
  async settle() {
    const { settle } = await import('./cli/conflicts.ts');
    const [article, choice, ...wanted] = rest;
    if (choice !== 'mine' && choice !== 'theirs' && choice !== 'both')
      throw new UsageError('settle ARTICLE mine|theirs|both [CONFLICT…]');
    return withCorpus(false, (call) => settle(call, article, choice, wanted, languageOf(), terminal));
  },
  async register() {
    const { addFacts, importFacts, listFacts } = await import('./cli/register.ts');
    const [what, ...given] = rest;
    if (what === 'list' || what === 'export')
      return withCorpus(true, (call) => listFacts(call, given, what === 'export', terminal));
    if (what === 'add') return withCorpus(false, (call) => addFacts(call, some(given), terminal));
    if (what === 'import') return withCorpus(false, (call) => importFacts(call, some(given), terminal));
    throw new UsageError('register list [KIND] [WORDS] | add JSON… | import FILE… | export');
  },
  async rules() {
    if (rest[0] !== 'report') throw new UsageError('rules report FILE…');
    const { reportRules } = await import('./cli/rules.ts');
    return reportRules(some(rest.slice(1)), languageOf(), terminal);
  },
  async backups() {
    const { showBackups } = await import('./cli/backups.ts');
    return showBackups(corpusPath, terminal);
  },
  async restore() {
    const { restore } = await import('./cli/backups.ts');
    const number = rest[0] === undefined ? null : Number(rest[0]);
    if (number !== null && !Number.isInteger(number))
      throw new UsageError('restore: a backup is named by its number');
    return restore(corpusPath, number, new Date(), terminal);
  },
  async serve() {
    const { serveDesk } = await import('./cli/serve.ts');
    const port = values.port === undefined ? 0 : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError('serve: --port is a number from 0 to 65535');
    return serveDesk({ corpusPath, port, open: values.open, language: languageOf() }, terminal);
  },
};

try {
  if (values.help || !command) terminal.out(USAGE);
  else if (!Object.hasOwn(commands, command)) throw new UsageError(`no command is called ${command}`);
  process.exitCode = command && !values.help ? await commands[command]() : values.help ? 0 : 2;
} catch (fault) {
  if (fault instanceof UsageError) {
    terminal.err(fault.message);
    terminal.err(USAGE);
    process.exitCode = 2;
  } else {
    terminal.err(
      fault instanceof OperationError
        ? fault.message
        : fault instanceof Error
          ? (fault.stack ?? fault.message)
          : String(fault),
    );
    process.exitCode = 1;
  }
}
