/** How offices are compared: one key for feminine, masculine, French and English wordings of the same office. */
import { remembering } from '../memo.ts';
import { fold } from './names.ts';

/** Wordings that name the same office in any state or organisation; each line's first is the key. */
const SAME: readonly (readonly string[])[] = [
  ['president', 'president de la republique', "chef de l'etat", 'chef d etat', 'head of state', 'locataire de l elysee', 'president of the republic'],
  ['premier ministre', 'prime minister', 'chef du gouvernement', 'chef de gouvernement', 'head of government', 'pm', 'locataire de matignon'],
  ['chancelier', 'chancelier federal', 'chancellor', 'federal chancellor'],
  ['secretaire general', 'secretary general', 'sg'],
  ['directeur general', 'director general', 'managing director'],
  ['vice president', 'vice presidente'],
  ['roi', 'king', 'souverain'],
  ['reine', 'queen', 'souveraine'],
  ['pape', 'pope', 'souverain pontife', 'saint pere'],
  ['ministre des affaires etrangeres', 'chef de la diplomatie', 'foreign minister', 'minister of foreign affairs', 'foreign secretary', "ministre de l'europe et des affaires etrangeres", 'ministre des affaires etrangeres et du developpement international'],
  ['ministre de la defense', 'defense minister', 'defence minister', 'minister of defence', 'ministre des armees', 'ministre des armees et des anciens combattants'],
  ["ministre de l'interieur", 'interior minister', 'minister of the interior', 'locataire de la place beauvau', "ministre de l'interieur et des outre mer"],
  ["ministre de l'economie", 'finance minister', 'ministre des finances', 'economy minister', "ministre de l'economie et des finances", "ministre de l'economie, des finances et de la relance", "ministre de l'economie, des finances et de la souverainete industrielle et numerique", "ministre de l'economie, de l'industrie et du numerique", "ministre de l'economie, du redressement productif et du numerique", "ministre de l'economie, des finances et de l'industrie", 'locataire de bercy', 'patron de bercy', 'minister of finance'],
  ['ministre de la justice', 'garde des sceaux', 'justice minister', 'minister of justice', 'garde des sceaux, ministre de la justice'],
  ["ministre de l'education nationale", "ministre de l'education", 'education minister', "ministre de l'education nationale et de la jeunesse", "ministre de l'education nationale et de la jeunesse et des sports"],
  ['ministre de la sante', 'health minister', 'ministre des solidarites et de la sante', 'ministre de la sante et de la prevention', 'ministre de la sante et des solidarites', 'ministre des affaires sociales et de la sante'],
  ['ministre du travail', "ministre du travail, de l'emploi et de la formation professionnelle", 'labour minister', "ministre du travail, du plein emploi et de l'insertion", "ministre du travail, de l'emploi et de l'insertion"],
  ['ministre de la culture', 'ministre de la culture et de la communication', 'culture minister'],
  ["ministre de l'agriculture", "ministre de l'agriculture et de la souverainete alimentaire", "ministre de l'agriculture et de l'alimentation", 'agriculture minister'],
  ["ministre de l'ecologie", 'ministre de la transition ecologique', 'ministre de la transition ecologique et solidaire', "ministre de l'environnement", 'ministre de la transition ecologique et de la cohesion des territoires', 'environment minister', 'ministre de la transition ecologique et de la biodiversite'],
]; // prettier-ignore

const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])presidente(?![\p{L}])/gu, 'president'],
  [/(?<![\p{L}])premiere(?![\p{L}])/gu, 'premier'],
  [/(?<![\p{L}])chanceliere(?![\p{L}])/gu, 'chancelier'],
  [/(?<![\p{L}])generale(?![\p{L}])/gu, 'general'],
  [/(?<![\p{L}])directrice(?![\p{L}])/gu, 'directeur'],
  [/(?<![\p{L}])gouverneure(?![\p{L}])/gu, 'gouverneur'],
  [/(?<![\p{L}])(?:cheffe)(?![\p{L}])/gu, 'chef'],
  [/(?<=directeur )financiere(?![\p{L}])/gu, 'financier'],
  [/(?<=directeur )commerciale(?![\p{L}])/gu, 'commercial'],
  [/(?<=directeur )sportive(?![\p{L}])/gu, 'sportif'],
  [/(?<=directeur )adjointe(?![\p{L}])/gu, 'adjoint'],
  [/(?<![\p{L}])patronne(?![\p{L}])/gu, 'patron'],
];

const keys = new Map(SAME.flatMap((line) => line.map((wording) => [wording, line[0]!] as const)));

/** The key of an office: « la Première ministre », « Prime Minister » and « chef du gouvernement » have the same. */
export const officeKey: (office: string) => string = remembering((office) => {
  let folded = fold(office).replace(/['’]etat$/, "'etat");
  for (const [form, masculine] of FEMININE) folded = folded.replace(form, masculine);
  return keys.get(folded) ?? folded;
});
