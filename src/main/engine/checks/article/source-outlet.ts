import type { Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { GAP, LEFT, matches, spaced, warn } from '../support.ts';

const NAME = `(?:(?:[Ll][ea]|[Ll]es|The|L['’])${GAP}?)?\\p{Lu}[\\p{L}\\p{N}'’&+-]*(?:(?:${GAP}|${GAP}[-–—]${GAP})(?:d['’]|de${GAP}|du${GAP}|des${GAP}|la${GAP}|of${GAP}|the${GAP})?\\p{Lu}[\\p{L}\\p{N}'’&+-]*){0,4}`;
/** What announces an outlet: everything after it is meant as the name of one. */
const ANNOUNCED = new RegExp(
  spaced(
    `${LEFT}(?:(?:[Nn]os|[Ll]eurs) (?:confrères|consœurs)(?: et consœurs)? (?:de la chaîne|du journal|du quotidien|du site|du magazine|de la radio|de l['’]agence|de|du|d['’]|des|à|au)|(?:[Ll]e|[Dd]u|[Aa]u) (?:quotidien|journal|site(?: d['’]information)?|magazine|mensuel|média)|(?:[Ll]['’]|[Dd]['’]|de l['’])(?:hebdomadaire|agence(?: de presse)?|hebdo)|(?:[Ll]a|de la|à la) (?:chaîne|radio|station|revue)|[Tt]he (?:newspaper|daily|broadcaster|news agency|website|magazine|news site)) ?(${NAME})`,
  ),
  'gu',
);
/** Where an outlet often stands, but anybody else too: only a name close to a known outlet's is looked at. */
const CITED = new RegExp(
  spaced(
    `${LEFT}(?:[Ss]elon|[Dd]['’]après|rapporte(?:nt)?|révèle(?:nt)?|cité(?:e|s|es)? par|(?:interview|entretien|tribune|confié(?:e)?|déclaré) (?:à|au|dans|accordée? (?:à|au)|publiée? (?:dans|par))|[Aa]ccording to|reported by|told)(?: the)? (${NAME})`,
  ),
  'gu',
);

/** A newspaper, agency or broadcaster that the register does not know, but whose name is a letter away from one it knows. */
export const unknownOutlet: Check = {
  rule: 'source/unknown-outlet',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Média inconnu', en: 'Unknown outlet' },
  describe: {
    fr: 'Un média inconnu du registre dont le nom ressemble à celui d’un média connu ; simple note s’il ne ressemble à aucun.',
    en: 'An outlet unknown to the register whose name is close to a known one; a mere note when it is close to none.',
  },
  examples: {
    wrong: [
      'Selon nos confrères de [[Libértaion]], la fermeture est actée.',
      'Le quotidien [[Le Fiagro]] l’a révélé mardi.',
      'Dans un entretien à [[Mediaprat]], elle s’explique.',
      'Selon nos confrères de [[La Gazette de Brévanne]], la fermeture est actée.',
      { text: 'He told [[The Gaurdian]] that he would resign.', language: 'en' },
    ],
    right: [
      'Selon nos confrères de Libération, la fermeture est actée.',
      'Le quotidien Le Figaro l’a révélé mardi.',
      'Dans un entretien à Mediapart, elle s’explique.',
      'Selon Marion Delcourt, la fermeture est actée.',
      'Le site de Brévanne sera dépollué.',
      'Le journal de bord du navire a été retrouvé.',
      'Selon l’AFP et France 3, le pont rouvre.',
      'La chaîne BFM-TV a diffusé les images.',
      { text: 'He told the BBC that he would resign.', language: 'en' },
    ],
  },
  run(article, { register }) {
    const warnings: Warning[] = [];
    const look = (span: Span, announced: boolean) => {
      const name = article.text.slice(span.start, span.end);
      // « BMF - International »: the part before a dash may be the name, the rest a service of it.
      const parts = [name, ...name.split(/[ \u00a0\u202f][-–—][ \u00a0\u202f]/).slice(0, 1)];
      if (parts.some((part) => knows(part))) return;
      const near = parts.map((part) => register.nearOutlet(part)).find((one) => one !== null);
      if (!near && !announced) return;
      if (!near && register.organisation(name)) return;
      warnings.push(
        warn(
          'source/unknown-outlet',
          near ? 'warning' : 'note',
          span,
          near
            ? { fr: `« ${name} » n’est pas au registre des médias : faut-il lire « ${near.name} » ?`, en: `“${name}” is not among the known outlets: is “${near.name}” meant?` }
            : { fr: `« ${name} » n’est pas au registre des médias : vérifier le nom.`, en: `“${name}” is not among the known outlets: check the name.` },
          { suggestion: near?.name ?? null },
        ),
      ); // prettier-ignore
    };
    /** A longer name that opens on a known outlet (« Le Monde Afrique ») is a part of it; « France 3 Bretagne » too. */
    const knows = (name: string): boolean => {
      const pieces = name.split(/[ \u00a0\u202f]/);
      for (let length = pieces.length; length > 0; length--)
        if (register.outlet(pieces.slice(0, length).join(' '))) return true;
      return false;
    };
    for (const [pattern, announced] of [
      [ANNOUNCED, true],
      [CITED, false],
    ] as const)
      for (const match of matches(article, pattern)) {
        const name = match[1]!;
        const start = match.end - name.length;
        if (warnings.some((other) => other.start < match.end && start < other.end)) continue;
        const strict =
          announced && /confr|cons|newspaper|quotidien|hebdo|agence|broadcaster|agency/u.test(match[0]);
        look({ start, end: match.end }, strict);
      }
    return warnings;
  },
};
