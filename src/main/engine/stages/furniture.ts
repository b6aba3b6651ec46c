/**
 * Finds page furniture and what markup leaves behind. Works on the units of the text before they have a kind: whole lines first, then the
 * promotions at the ends of a paragraph, then addresses and markup inside it. What an article itself says of newsletters or networks stays.
 */
import type { Furniture, FurnitureKind } from '../../../shared/analysis.ts';
import {
  isCitedTitle,
  isCredit,
  isDisclosure,
  isEdgeNavigation,
  isNavigation,
  isReference,
  isShareBar,
  isSourceHeading,
  isSourceLine,
} from '../furniture/lines.ts';
import { promotionOf, SHORT_LINK } from '../furniture/promotions.ts';
import { isLinkLine, isResidueLine, remainsIn, type Piece } from '../furniture/residue.ts';
import { bare, fold } from '../furniture/words.ts';
import { isSale } from '../furniture/interface.ts';
import type { Memo } from '../memo.ts';
import type { Stage } from '../stage.ts';
import { kindAt, SPACE } from '../text/kinds.ts';
import { sentencesOf } from '../text/parse.ts';
import { unitsOf, type Unit } from '../text/units.ts';

/** Longest line that may be furniture as a whole, in code units. */
const LONGEST_LINE = 700;
/** Longest line that is looked at though no word in it speaks of a promotion. */
const LONGEST_BARE = 320;
/** Least length of a paragraph whose repetition is no accident of style. */
const LEAST_REPEATED = 60;

/** A page has at least so many lines; a shorter text has no edges. */
const LEAST_PAGE = 4;

interface Line extends Look {
  unit: Unit;
  passage: string;
}

export const furniture: Stage = {
  name: 'furniture',
  run(reading, { source, memo }) {
    const lines = unitsOf(source).map((unit) => lineOf(reading.text, unit, memo));
    markSources(lines);
    markRepeated(lines);
    markEdges(lines);
    markPointed(lines);
    markTail(lines);
    reading.furniture = merged(lines);
  },
};

function lineOf(text: string, unit: Unit, memo: Memo): Line {
  const passage = text.slice(unit.start, unit.end);
  const look = memo.recall('furniture', passage, () => lookAt(passage, memo));
  return { unit, passage, ...look, kind: look.kind ?? (unit.kind === 'furniture' ? 'navigation' : null) };
}

interface Look {
  /** Empty where the line is too long to be furniture as a whole. */
  folded: string;
  kind: FurnitureKind | null;
  /** Leads to a promotion in the next line. */
  lead: boolean;
  /** What is furniture inside a line that is not; offsets from its start. */
  pieces: readonly Piece[];
}

/** What a line is by itself, a function of its characters alone. */
function lookAt(passage: string, memo: Memo): Look {
  const look: Look = { folded: '', kind: null, lead: false, pieces: [] };
  const promotes = mayPromote(passage);
  if (passage.length <= LONGEST_BARE || (passage.length <= LONGEST_LINE && promotes))
    look.folded = fold(passage);
  if (look.folded !== '' || isResidueLine(passage))
    Object.assign(look, kindOf(passage, look.folded, promotes, memo));
  if (look.kind === null) look.pieces = piecesOf(passage, promotes, memo);
  return look;
}

function kindOf(
  passage: string,
  folded: string,
  promotes: boolean,
  memo: Memo,
): { kind: FurnitureKind | null; lead?: boolean } {
  if (isResidueLine(passage)) return { kind: 'residue' };
  if (isLinkLine(passage)) return { kind: 'link' };
  if (isDisclosure(folded)) return { kind: 'ai-disclosure' };
  if (isShareBar(folded)) return { kind: 'share' };
  const promotion = promotes ? promotionOfAll(passage, memo) : null;
  if (promotion) return { kind: 'advert', lead: promotion === 'lead' };
  if (isSale(bare(folded))) return { kind: 'advert' };
  if (isNavigation(folded)) return { kind: 'navigation' };
  if (isCredit(folded)) return { kind: 'credit' };
  if (isSourceLine(folded)) return { kind: 'source-list' };
  const remains = remainsIn(passage);
  return {
    kind: remains.length > 0 && !/[\p{L}\p{N}]{2}/u.test(without(passage, remains)) ? 'residue' : null,
  };
}

function without(passage: string, pieces: readonly { start: number; end: number }[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of pieces) {
    rest += passage.slice(from, start) + ' ';
    from = Math.max(from, end);
  }
  return rest + passage.slice(from);
}

/** Whether every sentence of a line is a promotion, leads to one, or is an address. */
function promotionOfAll(passage: string, memo: Memo): 'promotion' | 'lead' | null {
  let promotions = 0;
  let leads = 0;
  for (const { start, end } of sentencesOf(passage, 'fr', memo)) {
    const sentence = passage.slice(start, end);
    const kind = isLinkLine(sentence) ? 'link' : promotionOf(fold(sentence));
    if (kind === 'promotion') promotions++;
    else if (kind === 'lead') leads++;
    else if (kind === null && promotions + leads > 0 && SHORT_LINK.test(sentence)) promotions++;
    else if (kind === null && !(promotions + leads > 0 && sentence.split(/\s+/u).length <= 4)) return null;
  }
  return promotions > 0 ? 'promotion' : leads > 0 ? 'lead' : null;
}

/** A heading of sources with the entries under it, or entries that need none. */
function markSources(lines: Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at].kind !== null && lines[at].kind !== 'link') continue;
    if (isSourceHeading(lines[at].folded)) {
      let to = at + 1;
      let entries = 0;
      while (
        to < lines.length &&
        (isSourceHeading(lines[to].folded) ||
          ((lines[to].kind === null || lines[to].kind === 'link' || lines[to].kind === 'source-list') &&
            isReference(lines[to].passage)))
      ) {
        if (!isSourceHeading(lines[to].folded)) entries++;
        to++;
      }
      if (entries > 0 || to >= lines.length) for (let i = at; i < to; i++) lines[i].kind = 'source-list';
      at = to - 1;
    } else if (isCitedTitle(lines[at].passage)) {
      let to = at + 1;
      while (to < lines.length && lines[to].kind === null && isCitedTitle(lines[to].passage)) to++;
      if (to - at >= 2) for (let i = at; i < to; i++) lines[i].kind = 'source-list';
      at = to - 1;
    }
  }
}

/** What is the same but for its spaces is repeated; only lines that begin alike are held against each other. */
function markRepeated(lines: Line[]): void {
  const seen = new Map<string, { first: string; spaced: Set<string> | null }>();
  for (const line of lines) {
    if (line.kind !== null || line.passage.length < LEAST_REPEATED) continue;
    const beginning = beginningOf(line.passage);
    const alike = seen.get(beginning);
    if (!alike) {
      seen.set(beginning, { first: line.passage, spaced: null });
      continue;
    }
    alike.spaced ??= new Set([withOneSpace(alike.first)]);
    const spaced = withOneSpace(line.passage);
    if (alike.spaced.has(spaced)) line.kind = 'residue';
    else alike.spaced.add(spaced);
  }
}

/** The first characters of a line that are no spaces. */
function beginningOf(passage: string): string {
  let beginning = '';
  for (let at = 0; at < passage.length && beginning.length < 24; at++)
    if (kindAt(passage, at) !== SPACE) beginning += passage[at];
  return beginning;
}

/** A text with one space wherever there are any. */
function withOneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Menu words count at the edges of the page and beside other furniture; runs of them count anywhere. */
function markEdges(lines: Line[]): void {
  if (lines.length < LEAST_PAGE) return;
  const isEdge = (line: Line | undefined) =>
    line !== undefined && line.kind === null && line.folded !== '' && isEdgeNavigation(line.folded);
  const isFurniture = (line: Line | undefined) =>
    line !== undefined && line.kind !== null && line.kind !== 'residue' && line.kind !== 'source-list';
  for (let at = 0; at < lines.length; at++) {
    if (!isEdge(lines[at])) continue;
    let to = at;
    while (isEdge(lines[to])) to++;
    const run = to - at;
    const outer =
      at === 0 ? run >= 2 || /^(?:accueil|home|menu)$/u.test(bare(lines[at].folded)) : to === lines.length;
    if (
      run >= 3 ||
      outer ||
      isFurniture(lines[at - 1]) ||
      (isFurniture(lines[to]) && lines[to].kind !== 'credit')
    ) {
      for (let i = at; i < to; i++)
        lines[i].kind = /^publicite$/u.test(bare(lines[i].folded)) ? 'advert' : 'navigation';
    }
    at = to - 1;
  }
}

/** Lines that say no more than that other articles follow. */
const POINTERS: ReadonlySet<string> = new Set(["a lire aussi", "lire aussi", "a lire egalement", "lire egalement", "a lire", "a voir aussi", "voir aussi", "sur le meme sujet", "articles lies", "articles similaires", "dans la meme rubrique", "read also", "also read", "see also", "read next", "related articles", "related stories", "more on this story"]); // prettier-ignore
/** Longest title of an article, in code units. */
const LONGEST_TITLE = 140;

/** The titles under « À lire aussi »: up to the next line of the page, or the one that a paragraph does not follow. */
function markPointed(lines: Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at].kind !== 'navigation' || !POINTERS.has(bare(lines[at].folded))) continue;
    let to = at + 1;
    while (to < lines.length && lines[to].kind === null && isTitle(lines[to].passage)) to++;
    // The last of several may be a heading of the article.
    const own = to < lines.length && lines[to].kind === null && to - at > 2 ? to - 1 : to;
    for (let i = at + 1; i < own; i++) lines[i].kind = 'navigation';
    at = to - 1;
  }
}

const isTitle = (passage: string): boolean =>
  passage.length <= LONGEST_TITLE && /^[«“"]?[ \u00a0\u202f]?[\p{Lu}\d]/u.test(passage) && !/[.…:;,]$/u.test(passage); // prettier-ignore

/** Below the last sentence of an article, a short line among furniture is furniture too. */
function markTail(lines: Line[]): void {
  const firstOwn = lines.findIndex((line) => line.kind === null);
  for (let at = lines.length - 1; at > firstOwn; at--) {
    const line = lines[at];
    if (line.kind !== null) continue;
    const short =
      line.folded !== '' && !/[.!?…:;»"”)]$/u.test(line.passage) && line.passage.split(/\s+/u).length <= 6;
    const last = at === lines.length - 1;
    const among =
      lines[at - 1].kind !== null && (last ? lines[at - 2]?.kind !== null : lines[at + 1].kind !== null);
    if (!short || !among) return;
    line.kind = 'navigation';
  }
}

/** The spans of all furniture in order; neighbouring lines of one kind are one piece, promotions apart from each other. */
function merged(lines: readonly Line[]): Furniture[] {
  const found: Furniture[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const { unit } = line;
    if (line.kind === null) {
      for (const { start, end, kind } of line.pieces)
        found.push({ start: unit.start + start, end: unit.start + end, kind });
      before = null;
      continue;
    }
    const last = found.at(-1);
    if (last && before && before.kind === line.kind && (line.kind !== 'advert' || before.lead))
      last.end = unit.end;
    else found.push({ start: unit.start, end: unit.end, kind: line.kind });
    before = line;
  }
  return found;
}

/** Promotions at the ends of a paragraph, a credit at its end, addresses and markup inside it. */
function piecesOf(passage: string, promotes: boolean, memo: Memo): Piece[] {
  const pieces: Piece[] = [];
  const sentences = promotes ? sentencesOf(passage, 'fr', memo) : [];
  let end = passage.length;
  for (let i = sentences.length - 1; i > 0; i--) {
    const sentence = fold(passage.slice(sentences[i].start, sentences[i].end));
    if (promotionOf(sentence) === null && !(end < passage.length && isLinkLine(sentence))) break;
    end = sentences[i].start;
  }
  let start = 0;
  for (let i = 0; i < sentences.length && sentences[i].start < end; i++) {
    if (promotionOf(fold(passage.slice(sentences[i].start, sentences[i].end))) !== 'promotion') break;
    start = sentences[i].end;
  }
  if (start > 0) pieces.push({ start: 0, end: start, kind: 'advert' });
  if (start < end) {
    const credit =
      end === passage.length ? CREDIT_AT_END.exec(passage.slice(Math.max(start, end - 120), end)) : null;
    const body = credit ? end - credit[0].length : end;
    for (const piece of remainsIn(passage.slice(start, body)))
      pieces.push({
        start: start + piece.start,
        end: start + piece.end,
        kind: piece.kind,
      });
    if (credit) pieces.push({ start: body, end: passage.length, kind: 'credit' });
  }
  if (end < passage.length) pieces.push({ start: end, end: passage.length, kind: 'advert' });
  return pieces;
}

const CREDIT_AT_END =
  /(?:©[ \u00A0]?[^.!?()©]{2,60}|\((?:photo|crédit|image|photo by|crédit photo|illustration)s?(?: d['’]archives?)?[ \u00A0]?(?:[:/–-]|par |by )?[^()]{2,60}\)|\|[ \u00A0](?:Crédits?|Photo)[^.!?()|]{2,60}|(?<=[.!?…)»][ \u00A0])(?:(?:crédits?|photos?|image)(?: photo)? ?: ?)?(?:[\p{L}'’-]+[ \u00A0]){1,4}(?:\/|via|pour|for)[ \u00A0]?(?:AFP|AP|EPA|EFE|SIPA|Reuters|Getty(?: Images)?|Belga|MaxPPP|Abaca|Anadolu|DPA|Keystone|Shutterstock|Sipa|Hans Lucas)(?:[ \u00A0/][\p{L}]{2,20}){0,2})\.?$/iu;

/** A cheap test that saves cutting every paragraph into sentences. */
function mayPromote(passage: string): boolean {
  return (
    passage.length < 20_000 &&
    /abonn|inscri|souscri|newsletter|lettre|suivez|retrouvez|télécharg|subscri|sign[ -]?up|follow|rejoign|soutenez|support|don(?:ate|\b)|join|download|cliquez|click|bit\.ly|https?:|www\.|réserv|like|j’aime|aim[eé]|appréci|trouv|plu|publici|pubblici|annonce|anzeige|werbung|advert|sponsor|partenaire|publi-|iscriv|suscrí|suscrib|inscreva|assine|siga|s[ií]guenos|folgen|abonn|volg|schrijf|boletín|\.co\/|t\.me|enjoy|lov(?:e|ing)|subscribers|members|article|gusta|gefallen|piaciuto|gostou|artikel|register|discover|donne|recevez|receive|activez|profitez|podcast|scarica|descarga|baixe/iu.test(
      passage,
    )
  );
}
