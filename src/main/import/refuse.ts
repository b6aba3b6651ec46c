/** Refusals: what is wrong with a file and what to do about it, in both languages of the interface. */
import type { Localized } from '../../shared/analysis.ts';
import type { Refusal } from './paper.ts';

const MESSAGES = {
  empty: {
    fr: 'Fichier vide : il n’y a rien à lire.',
    en: 'Empty file: there is nothing to read.',
  },
  binary: {
    fr: 'Ce n’est pas du texte, malgré son nom. Ouvrez le fichier dans son application et enregistrez-le en .docx ou .txt.',
    en: 'This is not text, whatever its name says. Open it in its own application and save it as .docx or .txt.',
  },
  damaged: {
    fr: 'Fichier abîmé ou incomplet. Demandez-le de nouveau, ou ouvrez-le dans son application et réenregistrez-le.',
    en: 'Damaged or incomplete file. Ask for it again, or open it in its own application and save it anew.',
  },
  'too-long': {
    fr: 'Trop long : un article compte au plus un million de caractères. Coupez-le en plusieurs fichiers.',
    en: 'Too long: an article has at most one million characters. Cut it into several files.',
  },
  'unknown-format': {
    fr: 'Format inconnu. Enregistrez le texte en .docx, .odt, .html, .md ou .txt.',
    en: 'Unknown format. Save the text as .docx, .odt, .html, .md or .txt.',
  },
  'old-word': {
    fr: 'Ancien format Word (.doc). Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx.',
    en: 'Old Word format (.doc). Open it in Word or LibreOffice and save it as .docx.',
  },
  'old-office': {
    fr: 'Ancien format Office. Ouvrez-le dans son application et enregistrez-le en .docx, .xlsx ou .txt.',
    en: 'Old Office format. Open it in its own application and save it as .docx, .xlsx or .txt.',
  },
  encrypted: {
    fr: 'Fichier protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.',
    en: 'The file is protected by a password. Save a copy without one.',
  },
  scanned: {
    fr: 'Rien à lire : les pages sont des images (numérisation). Passez le fichier à la reconnaissance de caractères, ou collez le texte.',
    en: 'Nothing to read: the pages are pictures (a scan). Run character recognition on the file, or paste the text.',
  },
  'no-text': {
    fr: 'Aucun texte dans ce fichier.',
    en: 'No text in this file.',
  },
  timeout: {
    fr: 'Lecture abandonnée : le fichier demande trop de temps. Enregistrez-le en .docx ou .txt.',
    en: 'Reading was given up: the file takes too long. Save it as .docx or .txt.',
  },
  memory: {
    fr: 'Lecture abandonnée : le fichier demande trop de mémoire. Coupez-le, ou enregistrez-le en .txt.',
    en: 'Reading was given up: the file takes too much memory. Cut it, or save it as .txt.',
  },
  'zip-bomb': {
    fr: 'Fichier refusé : décompressé, il dépasse toute mesure (bombe de décompression).',
    en: 'Refused: unpacked, the file is beyond all measure (a decompression bomb).',
  },
  doctype: {
    fr: 'Fichier refusé : il contient une déclaration DOCTYPE, qu’aucun document honnête de ce format ne porte.',
    en: 'Refused: it holds a DOCTYPE declaration, which no honest document of this format carries.',
  },
  nesting: {
    fr: 'Fichier refusé : ses éléments sont imbriqués trop profondément. Enregistrez-le en .txt.',
    en: 'Refused: its elements are nested too deeply. Save it as .txt.',
  },
  archive: {
    fr: 'Archive zip : décompressez-la et importez les fichiers qu’elle contient.',
    en: 'A zip archive: unpack it and import the files it holds.',
  },
  incomplete: {
    fr: 'Marbre n’est pas installé en entier : il lui manque de quoi lire ce format. Réinstallez-le.',
    en: 'Marbre is not wholly installed: what reads this format is missing. Install it again.',
  },
  crashed: {
    fr: 'La lecture s’est interrompue. Enregistrez le fichier en .docx ou .txt et réessayez.',
    en: 'Reading stopped short. Save the file as .docx or .txt and try again.',
  },
} as const satisfies Record<string, Localized>;

export type RefusalCode = keyof typeof MESSAGES;

/** The refusal of a code; `message` replaces the code's own sentence where more can be said. */
export function refusal(code: RefusalCode, message: Localized = MESSAGES[code]): Refusal {
  return { code, message };
}

/** Thrown by readers and turned into a refusal by `readPaper`; it never leaves this folder. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, message?: Localized) {
    super(code);
    this.refusal = refusal(code, message);
  }
}
