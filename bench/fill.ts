/**
 * Fills a corpus with generated news, as the desk leaves it: every table that an import writes is written, from the analysis of each text.
 * Only the articles with frames of their own are analysed; what the others state is theirs in other words, and so are their statements.
 */
import type { Analysis, Span, Statement } from '../src/shared/analysis.ts';
import { makeArchive } from '../src/main/corpus/archive.ts';
import { hashOf, makeArticles } from '../src/main/corpus/articles.ts';
import { openDatabase } from '../src/main/corpus/database.ts';
import { makeEntities } from '../src/main/corpus/entities.ts';
import { makeSearch } from '../src/main/corpus/search.ts';
import { analyse, ENGINE_VERSION } from '../src/main/engine/analyse.ts';
import { fold } from '../src/main/engine/register/names.ts';
import { shippedRegister } from '../src/main/engine/register/shipped.ts';
import { stem } from '../src/main/engine/stages/statements/synonyms.ts';
import { datedFacts, namesOf } from '../src/main/review/told.ts';
import { FRAMES, newsPieces, textOf, type Lexicon, type Piece } from './news.ts';

/** Articles a transaction. */
const AT_ONCE = 1000;

/** The analysis of an article, in the words of another one of the same frames. */
export function inOtherWords(analysis: Analysis, was: readonly Piece[], is: readonly Piece[]): Analysis {
  const [before, after]: [number[], number[]] = [[], []];
  let [a, b] = [0, 0];
  const words = new Map<string, string>();
  for (const [at, piece] of was.entries()) {
    before.push(a);
    after.push(b);
    a += piece.text.length;
    b += is[at].text.length;
    const [from, to] = [piece.drawn, is[at].drawn];
    if (!from || !to) continue;
    if (from.kind === 'word') words.set(stem(fold(from.lemma)), stem(fold(to.lemma)));
    else {
      words.set(piece.text, is[at].text);
      words.set(fold(piece.text), fold(is[at].text));
    }
  }
  const place = (offset: number): number => {
    let [low, high] = [0, before.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (before[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.min(after[low] + offset - before[low], after[low] + is[low].text.length);
  };
  const moved = <S extends Span>(span: S): S => ({ ...span, start: place(span.start), end: place(span.end) });
  const text = textOf(is);
  const said = (words_: string): string =>
    words_.replace(/[\p{L}\p{N}]+/gu, (word) => words.get(word) ?? word);
  const stated = (one: Statement): Statement => {
    const at = analysis.text.indexOf(one.value, one.start);
    const quoted = at >= 0 && at < one.end;
    const number = one.number === null ? null : Number(words.get(String(one.number)) ?? one.number);
    return {
      ...moved(one),
      key: said(one.key),
      value: quoted ? text.slice(place(at), place(at + one.value.length)) : said(one.value),
      number,
      speaker: one.speaker && said(one.speaker),
      label: said(one.label),
      terms: said(one.terms),
    };
  };
  return {
    ...analysis,
    text,
    title: analysis.title && moved(analysis.title),
    byline: analysis.byline && moved(analysis.byline),
    blocks: analysis.blocks.map(moved),
    furniture: analysis.furniture.map(moved),
    sentences: analysis.sentences.map(moved),
    tokens: [],
    times: analysis.times.map(moved),
    quantities: analysis.quantities.map((one) => ({ ...moved(one), number: moved(one.number) })),
    quotes: analysis.quotes.map((one) => ({
      ...moved(one),
      speaker: one.speaker && said(one.speaker),
      cue: one.cue && moved(one.cue),
    })),
    attributions: analysis.attributions.map((one) => ({
      ...moved(one),
      speaker: one.speaker && said(one.speaker),
    })),
    people: analysis.people.map((one) => ({
      ...moved(one),
      name: one.name && said(one.name),
      organisation: one.organisation && said(one.organisation),
    })),
    mentions: analysis.mentions.map((one) => ({ ...moved(one), name: said(one.name) })),
    claims: analysis.claims.map((one) => ({ ...moved(one), focus: moved(one.focus) })),
    warnings: analysis.warnings.map(moved),
    statements: analysis.statements.map(stated),
  };
}

/** Makes a corpus of the first n generated articles at `path`: the nth has the id `an`. */
export function fill(path: string, n: number, lexicon: Lexicon): void {
  const db = openDatabase(path);
  // Of no worth but for a measure: the file is thrown away when the filling fails.
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -1000000');
  const [articles, archive, search, entities] = [
    makeArticles(db),
    makeArchive(db),
    makeSearch(db),
    makeEntities(db),
  ];
  const register = shippedRegister();
  const bases: Analysis[] = [];
  const derived = db.prepare(
    `UPDATE article SET title = ?, date = ?, date_from = ?, language = ?, characters = ?, claims = ?, errors = ?, warnings = ?, notes = ?, status = 'to-review', engine = ? WHERE id = ?`,
  );
  const event = db.prepare(
    `INSERT INTO event (act, at, author, article, what) VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM event), ?, 'bench', ?, 'import')`,
  );
  const warning = db.prepare('INSERT INTO derived_warning VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const one = (nth: number) => {
    const base = nth % FRAMES;
    const pieces = newsPieces(nth, lexicon);
    const text = textOf(pieces);
    if (nth < FRAMES)
      bases.push({ ...analyse({ text, blocks: null, language: null, date: null }, register), tokens: [] });
    const analysis =
      nth < FRAMES ? bases[base] : inOtherWords(bases[base], newsPieces(base, lexicon), pieces);
    const [id, bytes] = [`a${nth}`, Buffer.from(text)];
    const at = new Date(Date.UTC(2026, 0, 1) + nth * 60_000).toISOString();
    articles.keepOriginal(hashOf(bytes), `${id}.txt`, bytes);
    articles.insert(
      { id, name: `${id}.txt`, folder: null, original: hashOf(bytes), role: 'published', at },
      { format: 'txt', text, blocks: null, marks: [], title: null, byline: null, date: null, language: null, notes: [], losses: [] },
    ); // prettier-ignore
    articles.addRevision(id, 1, 'import', { text, blocks: [], marks: [] }, at, null);
    event.run(at, id);
    const count = (severity: string) => analysis.warnings.filter((each) => each.severity === severity).length;
    const title = analysis.title ? text.slice(analysis.title.start, analysis.title.end) : id;
    derived.run(
      title,
      analysis.date?.value ?? null,
      analysis.date?.from ?? null,
      analysis.language,
      text.length,
      analysis.claims.length,
      count('error'),
      count('warning'),
      count('note'),
      ENGINE_VERSION,
      id,
    );
    for (const { start, end, rule, severity, message } of analysis.warnings)
      warning.run(id, start, end, rule, severity, message.fr, message.en, 0);
    const { number } = articles.get(id)!;
    archive.state(id, analysis);
    entities.put(number, analysis.date?.value ?? null, namesOf(analysis), datedFacts(analysis));
    search.put(number, articles.heading(id), text);
  };
  for (let from = 0; from < n; from += AT_ONCE)
    db.transaction(() => {
      for (let nth = from; nth < Math.min(n, from + AT_ONCE); nth++) one(nth);
    })();
  db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
  db.close();
}
