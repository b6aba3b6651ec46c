/** Abbreviations that end with a full stop, by what the stop can mean. Keys are without the final stop, in lower case. */

export interface Abbreviations {
  /** Never end a sentence: a name, a number or a word follows (M., Dr, art., p.). */
  bound: ReadonlySet<string>;
  /** Before a number only (no., p., ch.): elsewhere they are words (« No. », « art. »). */
  numbered: ReadonlySet<string>;
  /** May end a sentence: they do when a word that opens sentences follows (etc., U.S., Inc.). */
  free: ReadonlySet<string>;
  /** End a sentence before any capital (etc., p.m., J.-C.). */
  last: ReadonlySet<string>;
  /** Openers that also begin surnames (« E. Le Pen », « Ch. de Gaulle »). */
  particles: ReadonlySet<string>;
  /** Words that open sentences and are seldom names. */
  openers: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Abbreviations of both languages; the second are words too: a word that opens sentences after them tells. */
const INTERNATIONAL = 'cf dr mr mrs ms mgr st ste jr sr vs mme mlle sgt capt maj cmdr gov ph';
const INTERNATIONAL_WORDS = 'prof vol fig tel tél hon rev gen col lt sen rep pres';

export const FRENCH: Abbreviations = {
  bound: set(
    `${INTERNATIONAL} m mm mmes mlles mes drs pr cdt cne sts stes p pp spp subsp var bld boul bât apt fax janv févr avr juil déc c.-à-d c-à-d p.ex p.-ex svp r.-v suppl ibid i.e e.g s.v w.-c géogr hist zool`,
  ),
  numbered: set('n no nos nº art al vol t chap ch fig tab p pp par sect l. alin livre annexe rd rn ht'),
  free: set(
    `${INTERNATIONAL_WORDS} inc ltd co corp cie bros sté ets s.a s.a.r.l sarl a.m p.m d.c u.s u.k u.e o.n.u h.c r.i.p n.b p.s suiv jr sr bat av ave bd pl fg rte env hab chap sect dir trad coll ill sept oct nov mar min max moy ex op me adj éd ed réf ref cit loc bot`,
  ),
  last: set('etc j.-c j-c j.c jc sq ss sic'),
  particles: set("le la les l' de d' du des si au aux an"),
  openers:
    set(`le la les l' un une des du de d' au aux à il elle ils elles on je j' tu nous vous ce c' cet cette ces ça cela ceci celui celle ceux celles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    qui que qu' quoi dont où quand comment pourquoi combien quel quelle quels quelles lequel laquelle et ou mais or ni car donc ainsi aussi alors enfin ensuite puis pourtant cependant toutefois néanmoins
    en dans sur sous par pour avec sans chez vers entre contre selon depuis pendant durant dès jusqu' après avant devant derrière malgré parmi outre lors lorsque lorsqu' si s' comme puisque puisqu' quoique bien plus moins très trop tout tous toute toutes
    chaque plusieurs certains certaines quelques aucun aucune nul autre autres même voici voilà y ne n' se me m' te lui hier aujourd'hui demain ici là résultat`),
};

export const ENGLISH: Abbreviations = {
  bound: set(
    `${INTERNATIONAL} fla calif ga conn tenn wis okla ariz ark colo minn nev neb mont wyo ala messrs mmes drs profs supt insp det cpl pvt adm brig amb atty asst assoc dept mts ft blvd rd hwy apt bldg jan feb apr aug sept oct nov dec e.g i.e eg ie viz approx ca eds f.e pp vol ph.d`,
  ),
  numbered: set('no nos n n° nº art ch chap fig p pp sec vol v rs para figs eq'),
  free: set(
    `${INTERNATIONAL_WORDS} inc ltd co corp bros llc plc u.s u.s.a u.k e.u u.n d.c a.m p.m b.c a.d jr sr ph.d m.d b.a m.a n.y l.a i.v st ave rd blvd btw al i.e v.p c.e.o p.s r.i.p esq jun jul sep mar est dist sec max min med para trans ed fr mt ex ext rs p ln rte`,
  ),
  last: set('etc'),
  particles: set('a an de du la le van von'),
  openers:
    set(`the a an he she it they we you i this that these those there here his her its their our your my who what when where why how which and but or so yet nor for in on at by with from to of as if while after before
    since because although though despite during under over about between among against without within both all some many most few several each every other another such no not one two however meanwhile moreover then now today
    yesterday tomorrow also even still once earlier later later did do does is are was were has have had can could will would should may might let travelers millions`),
};
