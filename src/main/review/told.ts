/** What an analysis tells of each name, and its dated facts: the rows that the pages of the archive are read from. */
import type { Analysis, Claim, ClaimKind, Mention, Span, Statement, Time } from '../../shared/analysis.ts';
import { ENTITY_KINDS, type EntityKind } from '../../shared/archive.ts';
import { furnitureAt, touching } from '../engine/reading.ts';
import { fold } from '../engine/register/names.ts';

/** Names of one article, and passages of one name, that are kept: a list of thousands of names is no article. */
const MOST_NAMES = 400;
const MOST_MENTIONS = 100;
const MOST_PASSAGES = 40;
/** Dated facts of one article that are kept. */
const MOST_FACTS = 400;

/** All that an article tells of one name. */
export interface Told {
  /** Where it is named, by its own name or a shorter form. */
  mentions: [start: number, end: number][];
  /** Clauses of claims that name it. */
  claims: [kind: ClaimKind, start: number, end: number][];
  /** Its own words. */
  quotes: [start: number, end: number][];
  offices: [start: number, end: number, office: string, organisation: string | null, former: 0 | 1][];
  /** Other forms than the name. */
  forms: string[];
}

export interface NamedInArticle {
  kind: EntityKind;
  key: string;
  name: string;
  told: Told;
}

const isPaged = (kind: string): kind is EntityKind => (ENTITY_KINDS as readonly string[]).includes(kind);

/** The key of a name: the same for every writing that folds to it; empty for what has no letter. */
export const keyOfName = (name: string): string => fold(name);

/** Everything an analysis tells of the persons, organisations and events it names, in the order of their first mention. */
export function namesOf(analysis: Analysis): NamedInArticle[] {
  const found = new Map<string, NamedInArticle>();
  const named = (kind: EntityKind, name: string): NamedInArticle | undefined => {
    const key = keyOfName(name);
    if (key === '') return undefined;
    const id = `${kind}|${key}`;
    let one = found.get(id);
    if (!one && found.size < MOST_NAMES) {
      one = { kind, key, name, told: { mentions: [], claims: [], quotes: [], offices: [], forms: [] } };
      found.set(id, one);
    }
    return one;
  };
  const mentions = analysis.mentions.filter(
    (mention) => isPaged(mention.kind) && !furnitureAt(analysis, mention.start),
  );
  for (const mention of mentions) {
    const one = named(mention.kind as EntityKind, mention.name);
    if (!one || one.told.mentions.length >= MOST_MENTIONS) continue;
    one.told.mentions.push([mention.start, mention.end]);
    const form = analysis.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
    if (keyOfName(form) !== one.key && !one.told.forms.includes(form)) one.told.forms.push(form);
  }
  for (const { claim } of clausesOf(analysis))
    for (const mention of new Set(touching<Mention>(mentions, claim).map((each) => found.get(`${each.kind}|${keyOfName(each.name)}`))))
      if (mention && mention.told.claims.length < MOST_PASSAGES)
        mention.told.claims.push([claim.kind, claim.start, claim.end]); // prettier-ignore
  for (const quote of analysis.quotes) {
    if (quote.speaker === null || (quote.kind !== 'full' && quote.kind !== 'fragment')) continue;
    const key = keyOfName(quote.speaker);
    const one = found.get(`person|${key}`) ?? found.get(`organisation|${key}`);
    if (one && one.told.quotes.length < MOST_PASSAGES) one.told.quotes.push([quote.start, quote.end]);
  }
  for (const { name, office, organisation, officeSpan, former, start, end } of analysis.people) {
    if (name === null || office === null || officeSpan === null) continue;
    const one = found.get(`person|${keyOfName(name)}`);
    if (!one || one.told.offices.length >= MOST_PASSAGES) continue;
    one.told.offices.push([Math.min(start, officeSpan.start), Math.max(end, officeSpan.end), office, organisation, former ? 1 : 0]); // prettier-ignore
  }
  return [...found.values()];
}

/** The claims of an analysis, one a clause: the one of the highest priority. */
function clausesOf(analysis: Analysis): { claim: Claim; all: Claim[] }[] {
  const clauses = new Map<string, { claim: Claim; all: Claim[] }>();
  for (const claim of analysis.claims) {
    const id = `${claim.start}/${claim.end}`;
    const clause = clauses.get(id);
    if (!clause) clauses.set(id, { claim, all: [claim] });
    else {
      clause.all.push(claim);
      if (claim.priority > clause.claim.priority) clause.claim = claim;
    }
  }
  return [...clauses.values()];
}

/** A clause of an article that a date belongs to. */
export interface DatedFact extends Span {
  /** ISO date or partial date; `to` ends a span. */
  date: string;
  to: string | null;
  approximate: boolean;
  /** The time as written. */
  time: Span;
  kind: ClaimKind;
  /** Keys and names of the persons of the clause. */
  people: [key: string, name: string][];
  /** By which the same fact is recognised in another article. */
  statement: Pick<Statement, 'key' | 'value' | 'number' | 'unit' | 'speaker' | 'terms'>;
}

const DATED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/u;

/** The dated facts of an analysis, in the order of the text: one a clause, at the date of its focus, else at the most precise one it names. */
export function datedFacts(analysis: Analysis): DatedFact[] {
  const statements = new Map<string, Statement>();
  for (const one of analysis.statements)
    if (one.kind === 'claim') statements.set(`${one.key} ${one.start}/${one.end}`, one);
  const facts: DatedFact[] = [];
  for (const { claim, all } of clausesOf(analysis)) {
    if (facts.length >= MOST_FACTS) break;
    const times = touching<Time>(analysis.times, claim).filter(isDate);
    const dated = all.find((one) => one.kind === 'date' || one.kind === 'event');
    const time =
      (dated && touching<Time>(analysis.times, dated.focus).find(isDate)) ??
      times.toSorted((a, b) => precision(b) - precision(a) || a.start - b.start)[0];
    if (!time) continue;
    const [from, to] = (time.value ?? '').split('/').map((value) => DATED.exec(value)?.[0] ?? null);
    const statement = statements.get(`claim|${claim.kind} ${claim.start}/${claim.end}`) ?? null;
    const people = new Map<string, string>();
    for (const mention of touching<Mention>(analysis.mentions, claim))
      if (mention.kind === 'person') people.set(keyOfName(mention.name), mention.name);
    facts.push({
      start: claim.start,
      end: claim.end,
      date: from!,
      to: to ?? null,
      approximate:
        time.approximate || NEAR.test(analysis.text.slice(Math.max(0, time.start - 24), time.start)),
      time: { start: time.start, end: time.end },
      kind: claim.kind,
      people: [...people],
      statement: {
        key: statement?.key ?? `claim|${claim.kind}`,
        value: statement?.value ?? '',
        number: statement?.number ?? null,
        unit: statement?.unit ?? null,
        speaker: statement?.speaker ?? null,
        terms: statement?.terms ?? '',
      },
    });
  }
  return facts;
}

/** « vers juin 2023 », “around 1990”: what stands before the time. */
const NEAR =
  /(?<![\p{L}\p{N}])(?:vers|environ|autour d[eu]|aux alentours d[eu]|aux environs d[eu]|courant|around|about|circa|roughly|some time in)[\s\u00a0\u202f]+(?:le|la|l['’]|the)?[\s\u00a0\u202f]*$/iu;

const isDate = (time: Time) => time.type === 'DATE' && DATED.test((time.value ?? '').split('/')[0]);
const precision = (time: Time) => (time.value ?? '').split('/')[0].length;

/** The passage with a little of its surroundings, of its own paragraph, cut at words. */
export function around(
  text: string,
  { start, end }: Span,
  most: number,
): { before: string; passage: string; after: string } {
  const before = text.slice(Math.max(0, start - most), start);
  const after = text.slice(end, end + most);
  const line = before.lastIndexOf('\n') + 1;
  const stop = after.indexOf('\n');
  return {
    before:
      line === 0 && start > most ? before.replace(/^[^\s\u00a0]{0,40}[\s\u00a0]+/u, '…') : before.slice(line),
    passage: text.slice(start, end),
    after:
      stop < 0 && end + most < text.length
        ? after.replace(/[\s\u00a0]+[^\s\u00a0]{0,40}$/u, '…')
        : after.slice(0, stop < 0 ? undefined : stop),
  };
}
