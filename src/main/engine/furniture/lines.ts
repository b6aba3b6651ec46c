/** What a whole line of a page is when it is no line of the article. Each function reads a folded line and answers for the line as a whole. */
import { isInterface } from './interface.ts';
import { bare, EDGE_NAVIGATION, NAVIGATION, SHARE_STRONG, SHARE_WEAK } from './words.ts';

/** Prefixes of lines that point to another article, before a colon, a bar, an arrow or a title. */
const POINTER =
  /^(?:a lire(?: aussi| egalement| encore)?|lire(?: aussi| egalement| encore)?|(?:a )?voir(?: aussi| egalement)|a (?:voir|ecouter|decouvrir|relire)|(?:re)?lire notre (?:article|enquete|dossier|analyse|entretien|reportage)|pour aller plus loin|sur le meme (?:sujet|theme)|read (?:also|more|next)|also read|see also|related|more on this|watch|listen|leer (?:mas|tambien)|lesen sie auch|leggi anche|leia (?:mais|tambem)|lees ook|video|en images|podcast|newsletter|dossier)(?: \([^)]{0,30}\))? ?(?:[:|>»→➡▶–—]|- )/u;
/** The same without a sign after them, when the line does not end as a sentence. */
const OPEN_POINTER =
  /^(?:a lire (?:aussi|egalement)|lire (?:aussi|egalement)|voir (?:aussi|egalement)|a voir aussi|read also|also read|see also|read next|leggi anche|lees ook|lesen sie auch|leia tambem|leer tambien)(?![\p{L}\p{N}])/u;

const READING_TIME =
  /^(?:temps de lecture|duree de lecture|lecture|reading time|read time|lesezeit|tiempo de lectura)(?: estime)? ?:? ?(?:de |environ )?\d+ ?(?:mn|min|minutes?|mins?|seg|s)?(?![\p{L}\p{N}])|^\d+ ?(?:mn|min|mins|minutes?) (?:de lecture|read|lecture)$|^(?:lecture|ecoute)(?: en)? \d+ ?(?:mn|min|minutes?)$/u;
/** « Podcast. Écoutez cet article » */
const LISTEN =
  /^(?:(?:podcast|audio|video)[ .:|–—-]{1,3})?(?:ecoute[rz]|regarde[rz]|listen to|watch) (?:cet|cette|l'|le|la|notre|this|the|our) ?(?:article|podcast|episode|video|emission|story)\W*$/u;
const COUNTS =
  /^\d+ ?(?:commentaires?|comments?|partages?|shares?|vues?|views?|reactions?|j'aime|likes?|kommentare|comentarios)$/u;
const COOKIES =
  /(?:nous utilisons|ce site utilise|en poursuivant votre navigation|we use|this (?:site|website) uses|utilizamos|wir verwenden|utilizziamo|wij gebruiken).{0,80}cookies/u;
const RIGHTS =
  /^(?:©|\(c\)|copyright)? ?(?:\d{4}(?: ?[-–] ?\d{4})?)?.{0,60}(?:tous droits (?:de reproduction |de diffusion )?reserves|all rights reserved|toute reproduction interdite|reproduction interdite)/u;

/** Menus, pointers to other articles, reading times, cookie and copyright notices. */
export function isNavigation(folded: string): boolean {
  if (folded.length > 300) return false;
  const line = bare(folded);
  if (line.length < 60 && (NAVIGATION.has(line) || NAVIGATION.has(line.replace(/ ?[(:].*$/u, '')))) return true; // prettier-ignore
  if (isInterface(line)) return true;
  const start = folded.replace(/^[^\p{L}\p{N}©(]+/u, '');
  if (POINTER.test(start) && !/^(?:video|dossier|podcast|watch|listen|related|newsletter)/u.test(start))
    return true;
  if (POINTER.test(start) && !/[.!?]$/u.test(start)) return start.length < 160;
  if (OPEN_POINTER.test(start) && !/[.;,]$/u.test(start)) return true;
  if (/\d/u.test(line) && (isReadingTime(line) || COUNTS.test(line))) return true;
  if (LISTEN.test(start)) return true;
  if (folded.includes('cookie') && COOKIES.test(folded)) return true;
  if (folded.length < 200 && /reserve|interdite/u.test(folded) && RIGHTS.test(start)) return true;
  return isBreadcrumb(folded);
}

/** « Analyse · Temps de lecture : 4 minutes »: alone or behind a label. */
function isReadingTime(line: string): boolean {
  const parts = line.split(/ [·|•–—] /u);
  return (
    parts.some((part) => READING_TIME.test(part)) &&
    parts.every((part) => READING_TIME.test(part) || (!/\d/u.test(part) && part.split(' ').length <= 2))
  );
}

/** A line that is navigation at the edge of a page, and may be a heading elsewhere. */
export function isEdgeNavigation(folded: string): boolean {
  return folded.length < 40 && EDGE_NAVIGATION.has(bare(folded));
}

/** « Accueil > International > Europe », « Politique | Économie | Sport ». */
function isBreadcrumb(folded: string): boolean {
  if (folded.length > 200 || !/[>›»|/•·→]/u.test(folded)) return false;
  const parts = folded.split(/ [>›»|/•·→] /u).map(bare);
  if (parts.length < 2 || parts.some((part) => part === '' || part.split(' ').length > 5))
    return parts.length >= 3 && EDGE_NAVIGATION.has(parts[0]);
  const known = parts.filter((part) => EDGE_NAVIGATION.has(part) || NAVIGATION.has(part)).length;
  return (
    /^(?:accueil|home|startseite|inicio)$/u.test(parts[0]) || (parts.length >= 3 && known * 2 >= parts.length)
  );
}

/** A share bar begins with a word of one. */
const SHARE_HINT =
  /facebook|twitter|linkedin|whatsapp|telegram|instagram|pinterest|reddit|messenger|tiktok|youtube|bluesky|threads|mastodon|flipboard|tumblr|viber|snapchat|wechat|vkontakte|xing|pocket|parta|shar|tweet|copi|compart|teilen|condivi|delen|suiv|follow|pin it/u;
/** A share bar: nothing but names of networks and the words of buttons. */
export function isShareBar(folded: string): boolean {
  if (folded.length > 300 || !SHARE_HINT.test(folded)) return false;
  const words = folded.split(/[^\p{L}\p{N}'-]+/u).map((word) => word.replace(/^[-']+|[-']+$/gu, '')).filter((word) => word !== '' && !/^\d+[km]?$/u.test(word)); // prettier-ignore
  if (words.length === 0 || words.length > 40 || /[.;]$/u.test(folded)) return false;
  let strong = 0;
  for (const word of words) {
    if (SHARE_STRONG.has(word)) strong++;
    else if (!SHARE_WEAK.has(word))
      return (
        /^(?:partager|partagez|share)(?: (?:cet|ce|this|l'))? ?(?:article|story|contenu|page)?(?: (?:sur|via|on|with|avec))?/u.test(
          folded,
        ) &&
        /(?:partager|partagez|share) (?:cet article|cette page|this article|this story|l'article|sur|on|via)/u.test(
          folded,
        ) &&
        words.length <= 6 &&
        strong > 0
      );
  }
  return (
    strong > 0 ||
    /^(?:lien copie|copier le lien|copy link|link copied|suivez-nous|follow us|suivre|pin it)$/u.test(
      bare(folded),
    )
  );
}

const AGENCY =
  "afp|reuters|ap|associated press|getty(?: images)?|epa(?:-efe)?|efe|sipa(?: press)?|shutterstock|istock(?:photo)?|adobe ?stock|depositphotos|unsplash|pexels|pixabay|belga|maxppp|alamy(?: stock photo)?|wikimedia(?: commons)?|wikipedia|flickr|keystone|dpa|ansa|tass|xinhua|anadolu|abaca|hans lucas|bestimage|icon sport|afp tv|bloomberg|nurphoto|zuma|imago|picture alliance|dr|d\\.r\\.|capture d'ecran|screenshot|capture|archives?|freepik|canva|fotolia|cc by(?:-sa)?(?: \\d\\.\\d)?";
const AGENCY_ALONE = new RegExp(`^(?:${AGENCY})$`, 'u');
const AGENCY_LAST = new RegExp(`(?:^|[/|,–—©: (-] ?)(?:${AGENCY})\\)?$`, 'u');
const AGENCY_FIRST =
  /^\(?(?:ap photo|reuters|afp|epa(?:-efe)?|getty images|sipa|maxppp|belga|dpa) ?\/ ?[\p{L}' .-]{3,50}\)?$/u;
/** « Avec AFP », « (with Reuters) » */
const WITH_AGENCY =
  /^\(?(?:avec|with) (?:l'|les |the )?(?:afp|reuters|ap|ats|belga|efe|agences?|agencies)(?:,? (?:et|and) (?:l'|les )?(?:afp|reuters|ap|ats|belga|efe|agences|agencies))?\)?\.?$/u;
const CREDIT_LABEL =
  /^(?:\(|\[)?(?:©|\(c\)|(?:credits?|copyright|photo credits?|image credits?|credits? (?:photos?|images?|video)|source (?:de la |de l')?(?:photo|image)|photographe|photographer) ?[:©/|–-]|(?:photos?|images?|illustrations?|visuels?|videos?|infographies?|foto|fotos|bild|imagen|picture)(?: d'illustration| d'archives?| de une| a la une| by| par| credit)? ?[:©/|–-])/u;

/** A photo credit: labelled, after ©, or a name and its agency. */
export function isCredit(folded: string): boolean {
  if (folded.length > 140) return false;
  const words = folded.split(' ').length;
  const line = folded.replace(/^[^\p{L}\p{N}©([]+/u, '');
  const label = CREDIT_LABEL.exec(line);
  if (label) {
    if (/^[([]?(?:©|\(c\)|credit|copyright|photo credit|image credit|source|photograph)/u.test(line))
      return words <= 16;
    return (words <= 8 && !/[.!?]$/u.test(line)) || (words <= 14 && AGENCY_LAST.test(bareEnd(line)));
  }
  if (AGENCY_FIRST.test(line) || WITH_AGENCY.test(line)) return true;
  if (AGENCY_ALONE.test(bare(line)) && bare(line) !== 'capture')
    return bare(line).length > 2 && !/^(?:archives?|dr|ap)$/u.test(bare(line));
  if (
    /^(?:\(|\[)?(?:photo|image|credit|illustration)s? /u.test(line) &&
    words <= 10 &&
    AGENCY_LAST.test(bareEnd(line))
  )
    return true;
  return words <= 8 && /[/|©]/u.test(line) && AGENCY_LAST.test(bareEnd(line)) && !/[.!?]$/u.test(line);
}
function bareEnd(line: string): string {
  return line.replace(/[\s.)\]]+$/u, '');
}

const MACHINE =
  "(?:ia|i\\.a\\.?|l'ia|d'ia|intelligence artificielle|ai|artificial intelligence|chatgpt|gpt(?:-\\d[\\p{L}\\d.]*)?|openai|claude|gemini|mistral|copilot|midjourney|dall-?e|stable diffusion|deepl|grok|llama|modeles? de langage|language models?|llms?|kunstliche[rn]? intelligenz|ki|inteligencia artificial|intelligenza artificiale|outils? (?:d'ia|automatiques?|d'intelligence artificielle|generatifs?)|ai tools?|generative (?:ai|tools?))";
const MADE =
  '(?:cree|creee|crees|generee?s?|redigee?s?|produite?s?|ecrite?s?|traduite?s?|realisee?s?|assistee?s?|resumee?s?|elaboree?s?|concue?s?|enrichie?s?|relue?s?|prepare|adaptee?s?|illustree?s?|corrigee?s?|created|generated|written|produced|translated|assisted|drafted|edited|summari[sz]ed|made|prepared|composed|enhanced|erstellt|generiert|generado|creado|generato|creato|gerado|criado)';
const PIECE =
  '(?:contenus?|articles?|textes?|images?|illustrations?|visuels?|resumes?|traductions?|photos?|pages?|publications?|billets?|synthese|transcription|version|titres?|video|voix|audio|content|stor(?:y|ies)|summar(?:y|ies)|translations?|text|post|picture|headline|inhalt|artikel|contenido|articulo|contenuto|articolo|conteudo)';
const DISCLOSURES = [
  new RegExp(
    `^(?:note ?:? ?)?(?:ce|cet|cette|ces|le present|la presente|l'|le|la|les|this|these|the|(?:une |certaines? )?parties? de (?:ce|cet|cette|l')|(?:some |parts? )of this|dieser?|este|esta|questo|questa) ?(?:\\p{L}+ )?${PIECE}(?![\\p{L}\\p{N}]).{0,60}(?<![\\p{L}\\p{N}])${MADE}(?![\\p{L}\\p{N}]).{0,60}(?<![\\p{L}\\p{N}])${MACHINE}(?![\\p{L}\\p{N}])`,
    'u',
  ),
  new RegExp(
    `^(?:\\(|\\[)?(?:${PIECE} )?${MADE} (?:\\p{L}+ ){0,4}?(?:(?:par|avec|a l'aide|grace|via|by|with|using|mit|con|com|l'aide)(?: de| a| d'| l')? ?(?:[\\p{L}']+ ){0,4}?(?:d'une |une |d'un |un )?)${MACHINE}(?![\\p{L}\\p{N}])`,
    'u',
  ),
  new RegExp(`^(?:\\(|\\[)?(?:${PIECE} )(?:par|by|:|-|–) ?${MACHINE}(?:\\)|\\])?$`, 'u'),
  /^(?:\(|\[)?(?:ai|ia)[- ]?(?:generated|assisted|genere)(?: (?:content|image|article|text|summary))?(?:\)|\])?$/u,
  new RegExp(
    `^(?:avec l'aide|a l'aide|with the (?:help|assistance)|avec l'assistance) (?:de |d'|of |d'une )?(?:\\p{L}+ )?${MACHINE}(?![\\p{L}\\p{N}]).{0,20}$`,
    'u',
  ),
  new RegExp(
    `^(?:cette|ce|la|le|this|the) (?:traduction|resume|transcription|synthese|translation|summary|transcript|version \\p{L}+)(?: de cet article)? .{0,30}(?<![\\p{L}\\p{N}])${MADE} (?:\\p{L}+ )?(?:automatiquement|automatically|par (?:un|une) (?:machine|outil automatique)|by (?:a )?machine)`,
    'u',
  ),
  new RegExp(
    `^${MACHINE} (?:was|were|has been|a ete|ont ete) (?:partly |en partie )?(?:used|utilisee?s?|employee?s?|mise a contribution) .{0,60}(?:this|cet|ce|cette|l') ?(?:story|article|piece|content|contenu|texte|text|image|report)`,
    'u',
  ),
  /^(?:en tant que (?:modele de langage|(?:assistant|intelligence|ia|modele) )|as an ai (?:language )?(?:model|assistant))/u,
  /^(?:ai|ia) (?:disclosure|disclaimer|notice)|^(?:mention|avertissement|transparence) (?:ia|sur l'ia|sur l'usage de l'ia)/u,
];
/** A cheap test before the long ones. */
const MACHINE_HINT =
  /(?<![\p{L}\p{N}])(?:ia|i\.a|ai|ki|gpt|intelli|artifi|chatgpt|openai|claude|gemini|mistral|copilot|midjourney|dall|stable|deepl|grok|llama|modele|language|llm|kunst|outil|automati|machine)/u;
const REPORTS =
  /(?<![\p{L}\p{N}])(?:selon|d'apres|a (?:reconnu|admis|declare|explique|affirme|indique|annonce|revele)|according to|admitted|said|told|accuse|denonce|plainte|tribunal|scandale|polemique)(?![\p{L}\p{N}])|[«»“”]/u;

/** A notice that the page or its picture was made with a machine; not an article's sentence about one. */
export function isDisclosure(folded: string): boolean {
  if (folded.length > 320 || !MACHINE_HINT.test(folded) || REPORTS.test(folded)) return false;
  const line = folded.replace(/^[^\p{L}\p{N}([]+/u, '');
  return DISCLOSURES.some((pattern) => pattern.test(line));
}

const SOURCE_HEADING =
  /^(?:les |nos |principales )?(?:sources?|references?|bibliographie|bibliography|webographie|works cited|further reading|notes et (?:references|sources)|sources et (?:references|liens|notes)|liens (?:utiles|et sources)|pour en savoir plus|quellen|fuentes|fonti|fontes|bronnen)(?: (?:primaires?|secondaires?|officielles?|consultees?|utilisees?|principales?|externes?|de l'article|et (?:references|liens|documents|methodologie)|primary|secondary|used|and references))?(?: ?\(\d+\))?$/u;

/** The heading of a list of sources, or of a part of one. */
export function isSourceHeading(folded: string): boolean {
  return (
    folded.length < 80 &&
    (SOURCE_HEADING.test(bare(folded)) || /^(?:primary|secondary|official) sources$/u.test(bare(folded)))
  );
}

/** « Source : AFP », « Sources : Reuters, Le Monde (12 mars) ». */
export function isSourceLine(folded: string): boolean {
  const match = /^(?:\(|\[)?(?:sources?|source\(s\)|references?|quellen?|fuentes?|fonti|bron) ?: ?\S/u.exec(
    folded,
  );
  if (!match || folded.length > 400) return false;
  return folded.split(' ').length <= 12 || /https?:|www\./u.test(folded) || /\d{4}\)/u.test(folded);
}

/** An entry of a list of sources: a name, a dash and a title, a date in brackets, an address, or a line that is no sentence. */
export function isReference(line: string): boolean {
  if (line.length > 400) return /https?:\/\//u.test(line) && line.length < 700;
  if (/https?:\/\/|www\.|doi\.org/u.test(line)) return true;
  if (/\((?:[^()]{0,30}\s)?(?:19|20)\d{2}\)[.;]?$/u.test(line)) return true;
  if (/^\s*(?:\[\d+\]|\d{1,2}[.)])\s/u.test(line) && line.length < 250) return true;
  if (/^[-–—•*▪·]\s/u.test(line) && !/[.!?]["»”]?$/u.test(line)) return true;
  if (/^[^.!?]{2,60}\s[–—|]\s\S/u.test(line)) return true;
  return (
    !/[.!?:;]["»”]?$/u.test(line) && line.split(/\s+/u).length <= 14 && /,\s|\s[-–—]\s|\d{4}/u.test(line)
  );
}

/** A strict entry, known for one without a heading above it: « Outlet – title (date) ». */
export function isCitedTitle(line: string): boolean {
  return (
    line.length < 300 &&
    /^\p{Lu}[^.!?]{1,60}\s[–—-]\s.{8,220}\((?:\d{1,2}(?:er)?\s)?(?:\p{L}+\.?\s)?(?:19|20)\d{2}\)\.?$/u.test(
      line,
    )
  );
}
