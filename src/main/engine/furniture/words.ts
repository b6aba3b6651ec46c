/** The words that pages carry around their articles, in the languages that a page may speak whatever its article does. Folded: see `fold`. */

const list = (lines: string): string[] => lines.split('\n').flatMap((line) => line.split('·')).map((phrase) => phrase.trim()).filter(Boolean); // prettier-ignore

/** Whole lines that are nothing but navigation. */
export const NAVIGATION: ReadonlySet<string> = new Set(
  list(`skip to content · skip to main content · skip to navigation · jump to content · back to top · go to top · top · read more · see more · show more · load more · view more · more stories · more news · related articles · related stories · related posts · related content · related topics · you may also like · you might also like · recommended for you · recommended · most read · most popular · trending · trending now · latest news · previous article · next article · previous post · next post · older posts · newer posts · leave a comment · leave a reply · post a comment · add a comment · log in · login · sign in · log out · my account · create an account · search · main menu · toggle navigation · close menu · open menu · close · all rights reserved · privacy policy · cookie policy · cookie settings · terms of use · terms of service · terms and conditions · about us · contact us · accept all · reject all · accept cookies · manage preferences · listen to this article · listen · print · print this article · save · save for later · continue reading · keep reading · view comments · no comments yet · more from the author · more on this story · also read · read also · read next · up next · story continues below
aller au contenu · aller au contenu principal · passer au contenu · passer au contenu principal · acceder au contenu · aller a la navigation · aller a la recherche · retour en haut · haut de page · retour en haut de page · retour a l'accueil · retour a la liste · retour · page d'accueil · lire la suite · lire plus · lire l'article · lire aussi · a lire aussi · a lire egalement · lire egalement · a lire · a voir · a voir aussi · voir aussi · voir plus · voir tout · voir tous les articles · en savoir plus · afficher plus · afficher la suite · charger plus · plus de contenu · plus de contenus · plus d'articles · plus d'actualites · plus d'infos · contenu similaire · contenus similaires · articles similaires · articles lies · articles associes · articles connexes · articles recommandes · sur le meme sujet · sur le meme theme · dans la meme rubrique · dans le meme dossier · vous aimerez aussi · vous pourriez aussi aimer · cela pourrait vous interesser · ca peut vous interesser · recommande pour vous · nos recommandations · la redaction vous recommande · la redaction vous conseille · a ne pas manquer · les plus lus · articles les plus lus · les plus populaires · les plus recents · dernieres nouvelles · dernieres actualites · derniers articles · dernieres infos · a la une · article precedent · article suivant · precedent · suivant · page precedente · page suivante · laisser un commentaire · ajouter un commentaire · commenter · reagir · voir les commentaires · afficher les commentaires · aucun commentaire · soyez le premier a commenter · repondre · se connecter · connexion · se deconnecter · mon compte · creer un compte · s'inscrire · s'identifier · rechercher · menu principal · ouvrir le menu · fermer le menu · fermer · tous droits reserves · mentions legales · politique de confidentialite · politique de cookies · conditions generales · conditions generales d'utilisation · conditions d'utilisation · cgu · cgv · gerer les cookies · gestion des cookies · parametres des cookies · tout accepter · tout refuser · accepter et fermer · continuer sans accepter · qui sommes-nous · nous contacter · contactez-nous · plan du site · ecouter l'article · ecouter cet article · ecouter · imprimer · imprimer l'article · enregistrer · sauvegarder · ajouter aux favoris · signaler une erreur · signaler · sommaire · fil d'ariane · mots-cles · mots cles · etiquettes · partager votre avis · donner mon avis · du meme auteur · voir la galerie · voir le diaporama · voir la video · changer de langue
saltar al contenido · ir al contenido · leer mas · leer tambien · ver mas · te puede interesar · articulos relacionados · noticias relacionadas · volver arriba · iniciar sesion · todos los derechos reservados · politica de privacidad
zum inhalt springen · zum hauptinhalt · weiterlesen · mehr zum thema · lesen sie auch · mehr lesen · nach oben · anmelden · impressum · datenschutz · alle rechte vorbehalten
vai al contenuto · leggi anche · leggi di piu · articoli correlati · continua a leggere · torna su · accedi · tutti i diritti riservati
ir para o conteudo · leia mais · leia tambem · veja tambem · saiba mais · noticias relacionadas · todos os direitos reservados
naar de inhoud · lees meer · lees ook · lees verder · gerelateerde artikelen · alle rechten voorbehouden`),
);

/** Lines that are navigation at the edges of a page or beside other furniture, and may be a heading elsewhere. */
export const EDGE_NAVIGATION: ReadonlySet<string> = new Set(
  list(
    `accueil · home · menu · recherche · search · contact · contacts · about · a propos · actualites · actualite · actu · news · newsletter · newsletters · newsletter gratuite · video · videos · photos · podcasts · podcast · magazine · abonnement · abonnements · boutique · faq · tags · tag · categories · categorie · category · rubriques · archives · auteur · author · commentaires · comments · commentaire · politique · economie · societe · culture · sport · sports · international · monde · france · europe · sciences · sante · tech · planete · environnement · opinions · opinion · debats · tribunes · regions · local · faits divers · meteo · direct · en direct · live · business · politics · world · technology · health · science · entertainment · lifestyle · startseite · inicio · portada · fr · en · de · es · it · nl · pt · francais · english · deutsch · espanol · publicite · precedent · suivant · next · previous · ok · oui · non · j'accepte · merci`,
  ),
);

/** Words that only share bars are made of. */
export const SHARE_STRONG: ReadonlySet<string> = new Set(
  list(
    `facebook · twitter · linkedin · whatsapp · telegram · instagram · pinterest · reddit · messenger · tiktok · youtube · bluesky · threads · mastodon · flipboard · tumblr · viber · snapchat · wechat · vkontakte · xing · pocket · partager · partagez · partage · partages · share · shares · sharing · tweet · tweeter · tweetez · retweet · copie · copied · compartir · teilen · condividi · compartilhar · delen`,
  ),
);
/** Words that may stand among them. */
export const SHARE_WEAK: ReadonlySet<string> = new Set(
  list(
    `x · icon · icons · icone · icones · logo · sur · via · par · avec · on · to · by · with · this · article · story · page · post · cet · cette · le · la · les · l'article · l' · lien · link · url · copier · copy · dans · presse-papier · presse-papiers · clipboard · e-mail · email · mail · courriel · sms · envoyer · send · imprimer · print · enregistrer · save · suivez-nous · suivre · suivez · nous · follow · us · reseaux · sociaux · reseau · social · media · un · a · ami · amis · friend · friends · et · and · ou · or · de · du · of · en · in · auf · en · su · no · el · il · o · ce · contenu · content · au · aux · favoris · commenter · comment · like · j'aime · aimer · fois · times · ouvrir · ouvre · s'ouvre · chargement · cliquez · cliquer · pour · une · nouvel · onglet · tab · nouvelle · fenetre · opens · new · window · plus · more · options · bouton · button · vos · vous · pin · it · f · t`,
  ),
);

/** Folds a text for comparison: small letters without accents, straight apostrophes, plain hyphens and spaces. Keeps no offsets. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00AD\u200B-\u200D\uFE0F]/gu, '')
    .replace(/[’ʼ‘`]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim();
}

/** A folded line without what stands around its words: bullets, arrows, icons, punctuation, counts. */
export function bare(folded: string): string {
  let start = 0;
  let end = folded.length;
  while (start < end && !WORD.test(folded[start])) start++;
  while (end > start && !WORD.test(folded[end - 1])) end--;
  return folded.slice(start, end);
}
const WORD = /[\p{L}\p{N}\p{Cs}]/u;
