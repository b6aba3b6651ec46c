import type { Reading, Span } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { foundAlone } from '../again.ts';
import { inFurniture, warn } from '../support.ts';
import { CAPITAL, DIGIT, HALF, kindAt, NUMERAL } from '../../text/kinds.ts';
import { placesOfCapitals, scanPlaces } from '../../text/scan.ts';

const ACRONYM = /(?<![\p{L}\p{N}/-])\p{Lu}[\p{Lu}\d]{1,7}(?:\/\p{Lu}{1,2})?(?![\p{L}\p{N}]|-\d)/gu;
/** Known to every reader. */
const COMMON = new Set('PDG DRH TGV TER RER TVA PIB ONG RTT CDI CDD SMIC RSA ADN ARN VIH SIDA GPS USB PDF SMS SAMU CHU CHRU EHPAD SUV VTT BD DVD CD TV UE ONU OTAN USA URSS RDA RFA PME TPE BTP CAP BEP BTS DUT IUT ENA IA AI CEO GDP EU UK US UN NATO BBC CNN NASA FBI CIA HIV DNA TVA OK PS NDLR AFP FC AS US OL PSG OM XV UHT QR 4G 5G COP JO CO2 CAC SBF FTSE DAX ISO EBITDA EBIT IRM TNT BCE OBE MBE FAQ HLM MW GW KW KM KG'.split(' ')); // prettier-ignore

/** An acronym that neither the text nor the register explains. */
export const acronym: Check = {
  rule: 'wording/acronym',
  severity: 'note',
  languages: ['fr', 'en'],
  title: { fr: 'Sigle non développé', en: 'Unexplained acronym' },
  describe: {
    fr: 'Un sigle que ni le texte ni le registre ne développe.',
    en: 'An acronym that neither the text nor the register explains.',
  },
  examples: {
    wrong: ['La ville a saisi le [[SDRTV]] en mars.'],
    right: [
      'La ville a saisi le syndicat des rivières (SDRTV) en mars, puis le SDRTV a répondu.',
      'Le FMI et l’OMS se taisent.',
      'Berlin livre cinq missiles PAC-3.',
      'PARIS, 15 janvier 2026 – Le titre recule.',
      'SAINT-OMER (Pas-de-Calais), 15 janvier 2026 – Le titre recule.',
      'PODCAST. Le port se vide.\n\nANALYSE · Le port se vide.',
      'TOUT EST ÉCRIT EN CAPITALES ICI.',
    ],
  },
  run(article, context) {
    const { register } = context;
    const seen = new Set<string>();
    return foundAlone(article, context, 'wording/acronym', acronymsIn).flatMap((match) => {
      const { name } = match;
      if (seen.has(name)) return [];
      seen.add(name);
      const { text } = article;
      // « PARIS, 15 janvier » at the head of a line is a place, « PODCAST. » a label.
      if (/(?:^|\n)[ \u00a0\u202f]*$/u.test(text.slice(Math.max(0, match.start - 3), match.start)) && /^(?:[-'’ ]\p{Lu}+)*[ \u00a0\u202f]?(?:[,(.:·|]|[–—-][ \u00a0\u202f])/u.test(text.slice(match.end, match.end + 30))) return []; // prettier-ignore
      // Shouted words stand beside others.
      if (/\p{Lu}{2,}[ \u00a0\u202f'’]$/u.test(text.slice(Math.max(0, match.start - 12), match.start)) || /^[ \u00a0\u202f'’]\p{Lu}{2,}/u.test(text.slice(match.end, match.end + 4))) return []; // prettier-ignore
      if (/^[ \u00a0\u202f]?[(,][ \u00a0\u202f]?\p{L}/u.test(text.slice(match.end, match.end + 3))) return [];
      const lower = name.toLowerCase();
      if (
        register.organisation(name) ||
        register.outlet(name) ||
        register.eventNames().some(({ folded }) => folded === lower) ||
        text.includes(`(${name}`)
      )
        return [];
      return [
        warn('wording/acronym', 'note', match, {
          fr: `« ${name} » n’est pas développé.`,
          en: `“${name}” is not explained.`,
        }),
      ];
    });
  },
};

const goesOn = (kind: number) => kind === CAPITAL || kind === DIGIT || kind === NUMERAL || kind === HALF;

function acronymsIn(article: Reading): (Span & { name: string })[] {
  const { text } = article;
  const places = placesOfCapitals(text).filter((at) => goesOn(kindAt(text, at + 1)));
  const found: (Span & { name: string })[] = [];
  for (const { 0: name, index: start } of scanPlaces(text, ACRONYM, places)) {
    const span = { start, end: start + name.length, name };
    if (name.length < 3 || COMMON.has(name) || /^[IVXLCDM]+$/.test(name) || /^\p{Lu}{1,2}\d+$/u.test(name))
      continue;
    if (!inFurniture(article, span)) found.push(span);
  }
  return found;
}
