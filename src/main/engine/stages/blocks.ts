/** Gives each unit of the text its kind: title, byline, headings, items, quotations, what is left of furniture. */
import type { Block, Reading, Span } from '../../../shared/analysis.ts';
import { touching } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { ITEM, unitsOf, type Unit } from '../text/units.ts';

/** Most words of a heading, and of a title. */
const HEADING_WORDS = 16;
const TITLE_WORDS = 34;
/** Most code units of a heading, and of a title. */
const HEADING_LENGTH = 120;
const TITLE_LENGTH = 240;
/** A second line without a full stop that has at least so many words is a standfirst, not a heading. */
const STANDFIRST_WORDS = 14;
/** Short lines in a row that can all be headings; more of them are a listing. */
const MOST_HEADINGS = 3;
/** Most code units of a caption. */
const CAPTION_LENGTH = 400;
/** How many units from the top a byline may stand. */
const TOP = 6;

const BYLINE =
  /^(?:(?:par|by|de notre (?:correspondante?|envoyée?)|propos recueillis par|texte\s*:|article (?:écrit |rédigé )?par|written by|interview by|reporting by|(?:traduit|adapté) (?:de \S+ )?par)(?![\p{L}\p{N}])|(?:publié|posté|mis à jour|mise à jour|modifié|published|posted|updated|last updated)(?![\p{L}\p{N}])[^.]{0,12}\d)/iu;
/** « La rédaction, avec agences – publié le 22 octobre 2025 », « *Publié le 3 mars* » */
const PUBLISHED =
  /(?:^[*_ ]*|[–—|·•(][ \u00A0]?)(?:publiée?|mise? à jour|mise? en ligne|modifiée?|published|updated|posted)[ \u00A0](?:le|on|à|at)?[^.]{0,16}\d/iu;
const NAME_AFTER = /^(?:[Pp]ar|PAR|[Bb]y|BY)[ \u00A0]+(?:\p{Lu}|la rédaction|le service|notre|nos|the )/u;
/** What sort of text follows, not its title. */
const LABEL =
  /^(?:communiqué(?: de presse)?|press release|pour diffusion immédiate|for immediate release|dossier de presse|tribune|éditorial|dépêche|entretien|interview|reportage|analyse|enquête|décryptage|opinion|vérification|fact[- ]check(?:ing)?|brouillon|draft)[ \u00A0]?:?$/iu;
/** A line of place and day above a text. */
const DATELINE =
  /^\p{Lu}[\p{L}’' -]{1,40}, (?:le |on )?(?:\p{L}+ )?\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,10}\.? (?:19|20)\d{2}$|^\p{Lu}[\p{L}’' -]{1,40}, \p{Lu}\p{L}{2,9}\.? \d{1,2}, (?:19|20)\d{2}$/u;
/** A line of nothing but a day. */
const DAY =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? )?(?:(?:le )?\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,10}\.?,? (?:19|20)\d{2}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d{2})$/iu;
/** A number or markup before the words of a heading. */
const MARKER = /^(?:#{1,6}[ \t]+|\*\*|__|\d{1,2}[.)][ \t\u00A0]+)+|(?:\*\*|__)$/gu;
const AGENCY_BYLINE =
  /^(?:\p{Lu}[\p{L}’'.-]+[ \u00A0]){1,6}(?:\((?:avec|with)|avec|with|et|and|\/)[ \u00A0](?:l['’]|les |the )?(?:AFP|Reuters|AP|ATS|Belga|EFE|agences?|agencies)(?:,? (?:et|and) (?:AFP|Reuters|AP|agences|agencies))?\)?$/u;

/** A unit in the middle of a text that only announces what follows it: short, without a full stop. */
interface Look {
  words: number;
  /** The last character that is no closing mark. */
  last: string;
  heading: boolean;
  title: boolean;
}

export const blocks: Stage = {
  name: 'blocks',
  run(reading, { source }) {
    const units = unitsOf(source);
    reading.blocks = kindsOf(reading, units);
    reading.title = unmarked(reading.text, spanOf(reading.blocks.find((block) => block.kind === 'title')));
    reading.byline = spanOf(reading.blocks.find((block) => block.kind === 'byline'));
  },
};

/** A title without the marks of Markdown before it. */
function unmarked(text: string, title: Span | null): Span | null {
  const mark = title && /^#{1,6}[ \t]+/u.exec(text.slice(title.start, title.start + 12));
  return mark ? { start: title.start + mark[0].length, end: title.end } : title;
}

function spanOf(block: Block | undefined): Span | null {
  return block ? { start: block.start, end: block.end } : null;
}

function kindsOf(reading: Pick<Reading, 'text' | 'furniture'>, units: readonly Unit[]): Block[] {
  const { text } = reading;
  const whole = units.map((unit) => isFurniture(reading, unit));
  const own = units.map((_, i) => i).filter((i) => !whole[i]);
  const kinds: Block[] = units.map((unit, i) => ({
    start: unit.start,
    end: unit.end,
    kind: whole[i] ? 'furniture' : (unit.kind ?? 'paragraph'),
    ...(unit.level === undefined ? {} : { level: unit.level }),
  }));
  const looks = new Map(own.map((i) => [i, lookOf(text, units[i])]));
  const styled = units.some((unit, i) => !whole[i] && (unit.kind === 'heading' || unit.kind === 'title'));

  for (const [place, i] of own.entries()) {
    const block = kinds[i];
    if (block.kind !== 'paragraph') continue;
    if (endsInCredit(reading, block)) {
      block.kind = 'caption';
      continue;
    }
    const passage = text.slice(block.start, block.end);
    const markdown = /^(#{1,6})[ \t]+\S/.exec(passage);
    // « - "Pas de retrait surprise" - »: how agencies write a heading
    if (/^\*\*[^*]{1,120}\*\*[ \u00A0]?:?$/u.test(passage) || /^[-–—] \S[^\n]{2,90} [-–—]$/u.test(passage))
      Object.assign(block, { kind: 'heading', level: 2 });
    else if (markdown) Object.assign(block, { kind: 'heading', level: markdown[1].length });
    else if (isQuotation(passage)) block.kind = 'quotation';
    else if ((place < TOP || place === own.length - 1) && isByline(passage)) block.kind = 'byline';
    // Several days are the headings of a chronology.
    else if (
      place < TOP &&
      DAY.test(passage) &&
      !own.some((other) => other !== i && DAY.test(text.slice(units[other].start, units[other].end)))
    )
      block.kind = 'byline';
    else if (ITEM.test(passage) && !isNumberedHeading(passage, looks, own, place)) block.kind = 'item';
    else if (!styled && looks.get(i)!.heading && opensText(text, units, looks, own, place))
      Object.assign(block, { kind: 'heading', level: 2 });
  }
  markTitle(text, kinds, looks, own, styled);
  markStandfirst(text, kinds, looks, own);
  return kinds;
}

/** A line of caption length whose end is a photo credit. */
function endsInCredit(reading: Pick<Reading, 'furniture'>, block: Block): boolean {
  const last = touching(reading.furniture, block).at(-1);
  return (
    last?.kind === 'credit' &&
    last.end >= block.end &&
    last.start > block.start &&
    block.end - block.start < CAPTION_LENGTH
  );
}

/** Whether furniture covers all of a unit but white space and punctuation. */
function isFurniture(reading: Pick<Reading, 'text' | 'furniture'>, unit: Span): boolean {
  let from = unit.start;
  for (const piece of touching(reading.furniture, unit)) {
    if (/[\p{L}\p{N}]/u.test(reading.text.slice(from, piece.start))) return false;
    from = piece.end;
  }
  return from > unit.start && (from >= unit.end || !/[\p{L}\p{N}]/u.test(reading.text.slice(from, unit.end)));
}

function lookOf(text: string, unit: Span): Look {
  if (unit.end - unit.start > TITLE_LENGTH)
    return { words: TITLE_WORDS + 1, last: '', heading: false, title: false };
  const passage = text.slice(unit.start, unit.end).replace(MARKER, '');
  const words = passage.split(/[\s\u00A0\u202F]+/u).length;
  const last = passage.replace(/[\s\u00A0\u202F»”"’')\]]+$/u, '').slice(-1);
  const inner =
    /[\p{L}\p{N}»”"’')](?:[.…]+|[ \u00A0\u202F]?[!?]+)[ \u00A0\u202F]+[«“"(]?[ \u00A0\u202F]?\p{Lu}/u.test(
      passage.replace(/(?<![\p{L}\p{N}])(?:M|MM|Dr|St|\p{Lu})\./gu, 'M'),
    );
  const opens =
    /^[«“"'‘(\[¿¡#]*[ \u00A0\u202F]?[\p{Lu}\p{N}]/u.test(passage) ||
    /^[«“"]?[ \u00A0\u202F]?\p{Lo}/u.test(passage);
  const stops = /[.,;:…–—-]/u.test(last);
  return {
    words,
    last,
    heading: opens && !stops && !inner && words <= HEADING_WORDS && unit.end - unit.start <= HEADING_LENGTH,
    title:
      (opens || /^\p{Ll}/u.test(passage)) &&
      !/[.,;:]/u.test(last) &&
      words <= TITLE_WORDS &&
      !(inner && words > 20),
  };
}

/** A heading stands before text: what follows is no heading, or a deeper one before text. */
function opensText(
  text: string,
  units: readonly Unit[],
  looks: Map<number, Look>,
  own: readonly number[],
  place: number,
): boolean {
  let run = 0;
  for (
    let next = place;
    run <= MOST_HEADINGS &&
    next < own.length &&
    looks.get(own[next])!.heading &&
    !ITEM.test(text.slice(units[own[next]].start, units[own[next]].start + 12));
    next++
  )
    run++;
  for (let before = place - 1; before >= 0 && before > place - 4 && looks.get(own[before])!.heading; before--)
    run++;
  const last = place + 1 >= own.length;
  const look = looks.get(own[place])!;
  const question = /[?!]/u.test(look.last);
  return !last && run <= MOST_HEADINGS && (!question || look.words <= 12);
}

function isNumberedHeading(
  passage: string,
  looks: Map<number, Look>,
  own: readonly number[],
  place: number,
): boolean {
  const next = looks.get(own[place + 1]);
  return (
    /^\d/.test(passage) &&
    looks.get(own[place])!.heading &&
    next !== undefined &&
    !next.heading &&
    next.words > 12
  );
}

function isByline(passage: string): boolean {
  if (
    passage.length > 160 ||
    /[.!?]["»]?$/u.test(passage.replace(/(?<=\p{Lu})\.$/u, '')) ||
    passage.split(/\s+/u).length > 22
  )
    return false;
  return (
    DATELINE.test(passage) ||
    PUBLISHED.test(passage) ||
    (BYLINE.test(passage) && (!/^(?:par|by)(?![\p{L}])/iu.test(passage) || NAME_AFTER.test(passage))) ||
    AGENCY_BYLINE.test(passage)
  );
}

/** A unit that is one quotation from its first mark to its last. */
function isQuotation(passage: string): boolean {
  if (passage.startsWith('> ')) return true;
  const open = passage[0];
  const close = { '«': '»', '“': '”', '"': '"' }[open];
  if (!close || passage.length < 3) return false;
  if (
    !new RegExp(`${close}[ \\u00A0\\u202F]?[.!?…]?$`, 'u').test(passage) ||
    passage.split(/\s+/u).length < 5
  )
    return false;
  let depth = 0;
  for (let at = 0; at < passage.length; at++) {
    const mark = passage[at];
    if (open === close ? at === 0 : mark === open) depth++;
    else if (mark === close && --depth === 0) return at >= passage.length - 3;
  }
  return false;
}

/** The first unit is the title when it reads like one and text follows it. */
function markTitle(
  text: string,
  kinds: Block[],
  looks: Map<number, Look>,
  own: readonly number[],
  styled: boolean,
): void {
  if (kinds.some((block) => block.kind === 'title')) return;
  for (const [place, i] of own.entries()) {
    if (kinds[i].kind === 'byline' && place < TOP) continue;
    const look = looks.get(i)!;
    const next = own.slice(place + 1).find((other) => kinds[other].kind !== 'byline');
    const titled =
      kinds[i].kind === 'heading'
        ? place === 0 || !styled || kinds[i].level === 1
        : (kinds[i].kind === 'paragraph' ||
            (kinds[i].kind === 'quotation' && place === 0 && look.words <= 16)) &&
          look.title;
    if (titled && next !== undefined && kinds[next].kind !== 'item') {
      const title =
        isKicker(text.slice(kinds[i].start, kinds[i].end), look, looks.get(next)!) &&
        kinds[next].kind !== 'quotation' &&
        kinds[next].kind !== 'table'
          ? next
          : i;
      kinds[title].kind = 'title';
      delete kinds[title].level;
    }
    return;
  }
}

/** A word or two above a line that reads like a title name the section, not the article. */
function isKicker(passage: string, look: Look, next: Look): boolean {
  return next.title && next.words >= 5 && (look.words <= 2 || LABEL.test(passage));
}

/** « LENS (Pas-de-Calais), 19 mars 2026 – … », « PARIS (AFP) – … » */
const OPENING_DATELINE =
  /^\p{Lu}[\p{Lu}'’ \u00a0-]{2,30}(?:[ \u00a0]?\([^()\n]{2,40}\))?(?:,(?:[ \u00a0][\p{L}\d.]{1,12},?){1,4})?[ \u00a0]?(?:\([^()\n]{2,20}\)[ \u00a0]?)?(?:[-–—][ \u00a0]|\.?$)/u;

/** What stands between the title and the byline, or a long line without a full stop under the title, is the standfirst. */
function markStandfirst(
  text: string,
  kinds: Block[],
  looks: Map<number, Look>,
  own: readonly number[],
): void {
  const title = own.findIndex((i) => kinds[i].kind === 'title');
  if (title < 0 || title > 2 || kinds.some((block) => block.kind === 'standfirst')) return;
  const byline = own.findIndex((i, place) => place > title && kinds[i].kind === 'byline');
  const between = byline < 0 ? [] : own.slice(title + 1, byline);
  if (
    between.length > 0 &&
    between.length <= 2 &&
    between.every((i) => kinds[i].kind === 'paragraph' || kinds[i].kind === 'heading')
  ) {
    for (const i of between) setStandfirst(kinds[i]);
    return;
  }
  const second = own[title + 1];
  if (second === undefined || byline === title + 1) return;
  const look = looks.get(second)!;
  const third = own[title + 2];
  // The lead opens with its place and day, « LENS (Pas-de-Calais), 19 mars – »: what stands above it is the standfirst.
  if (
    third !== undefined &&
    kinds[second].kind === 'paragraph' &&
    look.words <= 60 &&
    OPENING_DATELINE.test(
      text.slice(kinds[third].start, Math.min(kinds[third].end, kinds[third].start + 90)),
    ) &&
    !OPENING_DATELINE.test(
      text.slice(kinds[second].start, Math.min(kinds[second].end, kinds[second].start + 90)),
    )
  ) {
    setStandfirst(kinds[second]);
    return;
  }
  if (
    look.words >= STANDFIRST_WORDS &&
    look.words <= 60 &&
    !/[.,;:!?…]/u.test(look.last) &&
    look.last !== '' &&
    own.length > title + 2 &&
    /paragraph|heading/.test(kinds[second].kind)
  )
    setStandfirst(kinds[second]);
}

function setStandfirst(block: Block): void {
  block.kind = 'standfirst';
  delete block.level;
}
