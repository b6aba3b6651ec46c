/** Offices and organisations of the register as English sentences name them; the register itself is written in French. */
import type { OfficeTerm } from '../../../shared/register.ts';
import type { Register } from '../register.ts';
import { officeKey } from './offices.ts';

/** By office key. */
const OFFICES: Readonly<Record<string, string>> = {
  president: 'president',
  'premier ministre': 'prime minister',
  chancelier: 'chancellor',
  'vice president': 'vice-president',
  roi: 'king',
  reine: 'queen',
  pape: 'pope',
  'secretaire general': 'secretary-general',
  'directeur general': 'director-general',
  gouverneur: 'governor',
  procureur: 'prosecutor',
  dirigeant: 'leader',
  'guide supreme': 'supreme leader',
  'porte parole': 'spokesperson',
  'commandant en chef': 'commander-in-chief',
  'haut commissaire': 'high commissioner',
  'premier secretaire': 'first secretary',
  'premier president': 'first president',
  "secretaire d'etat": 'secretary of state',
  'secretaire a la defense': 'defense secretary',
  'secretaire au tresor': 'treasury secretary',
  'haut representant pour les affaires etrangeres': 'high representative for foreign affairs',
  'ministre des affaires etrangeres': 'foreign minister',
  'ministre de la defense': 'defence minister',
  "ministre de l'interieur": 'interior minister',
  "ministre de l'economie": 'finance minister',
  'ministre de la justice': 'justice minister',
  "ministre de l'education nationale": 'education minister',
  'ministre de la sante': 'health minister',
  'ministre du travail': 'labour minister',
  'ministre de la culture': 'culture minister',
  "ministre de l'agriculture": 'agriculture minister',
  "ministre de l'ecologie": 'environment minister',
};

/** Where the first translation in the register is none, or there is none. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  "Agence internationale de l'énergie atomique": 'IAEA',
  Allemagne: 'Germany',
  'Assemblée nationale': 'National Assembly',
  'Autorité palestinienne': 'Palestinian Authority',
  'Banque centrale européenne': 'ECB',
  "Banque d'Angleterre": 'Bank of England',
  'Banque mondiale': 'World Bank',
  'Chambre des représentants': 'House of Representatives',
  'Comité international olympique': 'IOC',
  'Commission européenne': 'European Commission',
  'Conseil constitutionnel': 'Constitutional Council',
  'Conseil européen': 'European Council',
  'Cour des comptes': 'Court of Auditors',
  'Cour pénale internationale': 'ICC',
  Fifa: 'FIFA',
  'Fonds monétaire international': 'IMF',
  'Haut-Commissariat des Nations unies pour les réfugiés': 'UNHCR',
  OCDE: 'OECD',
  ONU: 'UN',
  'Organisation mondiale de la santé': 'WHO',
  'Organisation mondiale du commerce': 'WTO',
  OTAN: 'NATO',
  'Parlement européen': 'European Parliament',
  'Parti socialiste': 'Socialist Party',
  'Rassemblement national': 'National Rally',
  'République démocratique du Congo': 'DRC',
  'Réserve fédérale': 'Federal Reserve',
  'Royaume-Uni': 'United Kingdom',
  Sénat: 'Senate',
  Tchéquie: 'Czech Republic',
  Unesco: 'UNESCO',
  'Union européenne': 'European Union',
  'États-Unis': 'United States',
};
/** By office key and organisation. */
const PARTICULAR: Readonly<Record<string, string>> = {
  'president|Chambre des représentants': 'speaker',
  'president|Réserve fédérale': 'chair',
  'directeur general|Fonds monétaire international': 'managing director',
  "ministre de l'economie|Royaume-Uni": 'chancellor of the exchequer',
};
const FRENCH = /^(?:République|Confédération|Fédération|Royaume)|d['’]|(?:que|ique) /u;

/** The French name of a state or an organisation that the register knows; any other keeps its own. */
export const organisationInFrench = (name: string, register: Register): string =>
  register.organisation(name)?.name ?? name;

/** « secrétaire général (OTAN) ». */
export function officeInFrench(term: OfficeTerm): string {
  return `${term.office} (${term.organisation})`;
}

/** “secretary-general (NATO)”; what has no English name keeps its own. */
export function officeInEnglish(term: OfficeTerm, register: Register): string {
  const key = officeKey(term.office);
  const office = PARTICULAR[`${key}|${term.organisation}`] ?? OFFICES[key] ?? term.office;
  return `${office} (${organisationInEnglish(term.organisation, register)})`;
}

/** The English name of a state or an organisation that the register knows; any other keeps its own. */
export function organisationInEnglish(name: string, register: Register): string {
  const known = register.organisation(name);
  if (!known) return name;
  const translated = ORGANISATIONS[known.name];
  if (translated) return translated;
  // The aliases of a state are its translations and its short and official names.
  const state = known.kind === 'state' ? known.aliases.find((alias) => !FRENCH.test(alias)) : undefined;
  return known.name === 'France' || known.name === 'Vatican' ? known.name : (state ?? known.name);
}
