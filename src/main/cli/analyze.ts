/** marbre analyze: files or JSON lines in, analyses out, nothing stored. */
import { createInterface } from 'node:readline';
import type { Analysis, ArticleDate, Comparison, Language, UiLanguage } from '../../shared/analysis.ts';
import { analyse, compare } from '../engine/analyse.ts';
import { joinArchives, makeMemoryArchive } from '../engine/memory-archive.ts';
import type { Register } from '../engine/register.ts';
import { shippedRegister } from '../engine/register/shipped.ts';
import type { Archive } from '../engine/rule.ts';
import { DATED_AS_FILES, type PaperReader } from '../import/paper.ts';
import { analysisJson, type AnalysedFile } from './analysis-json.ts';
import { filesUnder, uniqueIds } from './files.ts';
import type { Terminal } from './terminal.ts';

const NOTHING: Comparison = { warnings: [], agreements: [], same: [] };

export interface AnalyzeOptions {
  json: boolean;
  alone: boolean;
  tokens: boolean;
  language: UiLanguage;
  /** The archive of a corpus, where one was named. */
  archive: Archive | null;
}

type Outcome =
  AnalysedFile | { id: string; path: string; ms: number; error: { code: string; message: string } };

/** Reads and analyses the files, each also against the others; one outcome a file, in order. */
export async function analyseFiles(
  paths: readonly string[],
  reader: PaperReader,
  options: AnalyzeOptions,
  register: Register = shippedRegister(),
): Promise<Outcome[]> {
  const files = filesUnder(paths);
  const ids = uniqueIds(files);
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    const started = performance.now();
    const refuse = (code: string, message: string) =>
      outcomes.push({
        id: ids[index],
        path: file.path,
        ms: Math.round(performance.now() - started),
        error: { code, message },
      });
    const content = file.read();
    if (!('bytes' in content)) {
      refuse(content.code, content.message[options.language]);
      continue;
    }
    const result = await reader.read({ name: file.name, bytes: content.bytes });
    if ('refusal' in result) {
      refuse(result.refusal.code, result.refusal.message[options.language]);
      continue;
    }
    const { paper } = result;
    const analysis = analyse(
      {
        text: paper.text,
        blocks: paper.blocks,
        language: paper.language,
        date: paper.date,
        ofFile: DATED_AS_FILES.has(paper.format),
      },
      register,
    );
    outcomes.push({
      id: ids[index],
      path: file.path,
      format: paper.format,
      ms: Math.round(performance.now() - started),
      analysis,
      comparison: NOTHING,
    });
  }
  if (options.alone) return outcomes;
  const analysed = outcomes.filter((outcome): outcome is AnalysedFile => 'analysis' in outcome);
  const others = makeMemoryArchive(
    analysed.map(({ id, analysis }) => ({
      id,
      title: titleOf(id, analysis),
      date: analysis.date?.value ?? null,
      role: 'draft',
      analysis,
    })),
  );
  for (const one of analysed) {
    const around = others.around(one.id);
    const archive = options.archive ? joinArchives([around, options.archive]) : around;
    one.comparison = compare(one.analysis, archive, register);
  }
  return outcomes;
}

const titleOf = (id: string, { text, title }: Analysis) => (title ? text.slice(title.start, title.end) : id);

/** marbre analyze FILE…: exit status 1 when a file was refused. */
export async function analyze(
  paths: readonly string[],
  reader: PaperReader,
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<number> {
  const outcomes = await analyseFiles(paths, reader, options);
  for (const outcome of outcomes) {
    if ('error' in outcome) {
      terminal.err(`${outcome.path}: ${outcome.error.message}`);
      if (options.json) terminal.out(JSON.stringify(outcome));
    } else if (options.json)
      terminal.out(JSON.stringify(analysisJson(outcome, options.language, options.tokens)));
    else terminal.out(readable(outcome, options.language));
  }
  return outcomes.some((outcome) => 'error' in outcome) ? 1 : 0;
}

const LABELS = {
  fr: { claims: 'affirmations', undated: 'sans date', quiet: 'rien à signaler' },
  en: { claims: 'claims', undated: 'undated', quiet: 'nothing to report' },
};

/** A few lines a person can read: the article, then each warning with its passage. */
function readable({ id, analysis, comparison }: AnalysedFile, language: UiLanguage): string {
  const labels = LABELS[language];
  const warnings = [...analysis.warnings, ...comparison.warnings].sort((a, b) => a.start - b.start);
  const lines = [
    `${id} · ${analysis.date?.value ?? labels.undated} · ${analysis.claims.length} ${labels.claims}`,
  ];
  for (const warning of warnings) {
    const line = analysis.text.slice(0, warning.start).split('\n').length;
    const words = analysis.text.slice(warning.start, warning.end).replace(/\s+/gu, ' ');
    lines.push(
      `  ${line}: [${warning.severity} ${warning.rule}] ${words.length > 80 ? words.slice(0, 79) + '…' : words} — ${warning.message[language]}`,
    );
  }
  if (warnings.length === 0) lines.push(`  ${labels.quiet}`);
  return lines.join('\n');
}

/** marbre analyze --batch: JSON lines in, JSON lines out, in order; a bad line gives an error line and the rest goes on. */
export async function analyzeBatch(
  input: NodeJS.ReadableStream,
  options: Pick<AnalyzeOptions, 'tokens' | 'language'>,
  terminal: Terminal,
): Promise<number> {
  const register = shippedRegister();
  let refused = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (!line.trim()) continue;
    const started = performance.now();
    let id: unknown = null;
    try {
      const given = JSON.parse(line) as { id?: unknown; text?: unknown; language?: Language; date?: string };
      id = given.id ?? null;
      if (typeof given.text !== 'string') throw new TypeError('"text" must be a string');
      if (given.text.length > 1_000_000) throw new RangeError('over a million characters');
      const date: ArticleDate | null =
        typeof given.date === 'string' ? { value: given.date, from: 'given' } : null;
      const language = given.language === 'fr' || given.language === 'en' ? given.language : null;
      const analysis = analyse({ text: given.text, blocks: null, language, date }, register);
      const ms = Math.round(performance.now() - started);
      terminal.out(
        JSON.stringify(
          analysisJson(
            { id: String(id), path: null, format: 'txt', ms, analysis, comparison: NOTHING },
            options.language,
            options.tokens,
          ),
        ),
      );
    } catch (fault) {
      refused++;
      const message = fault instanceof Error ? fault.message : String(fault);
      terminal.err(`${String(id)}: ${message}`);
      terminal.out(
        JSON.stringify({
          id,
          path: null,
          ms: Math.round(performance.now() - started),
          error: { code: 'bad-line', message },
        }),
      );
    }
  }
  return refused ? 1 : 0;
}
