/** The lines of a page's own interface: buttons, forms, paging, notices. Read folded and bare (see words.ts), each pattern for the whole line. */

/** A button says what it does, and to what: a verb and an object of the page, little else. */
const BUTTON =
  /^(?:voir|afficher|lire|masquer|signaler|ecouter|ajouter|laisser|poster|ecrire|copier|accepter|refuser|gerer|parametrer|telecharger|imprimer|ouvrir|fermer|activer|desactiver|consulter|parcourir|partager|enregistrer|sauvegarder|offrir|commenter|reutiliser|passer|suivre|modifier|supprimer|valider|envoyer|view|see|show|hide|read|listen to|report|add|leave|post|write|copy|accept|reject|manage|download|print|open|close|enable|disable|save|gift|skip|follow|edit|delete)(?: (?:le|la|les|un|une|des|du|ce|cet|cette|ces|tous|toutes|mon|ma|mes|vos|votre|nos|notre|plus|de|d'autres|aux?|the|this|these|all|my|your|our|a|an|more|to))*(?: | l'| d')(?:commentaires?|contenus?(?: inappropries?| similaires?)?|articles?(?: suivants?| precedents?| complets?)?|pages?|liens?|cookies|newsletters?|diaporamas?|galeries?|photos?|videos?|menus?|sommaires?|reponses?|favoris|notifications|alertes|preferences|choix|journal(?: numerique| papier)?|edition(?: du jour)?|podcasts?|publicites?|offres?(?: d'abonnement)?|applications?|applis?|rubriques?|comments?|content|stor(?:y|ies)|links?|settings|gallery|replies|reply|favou?rites|app|ads?|print edition|e-paper)(?: \d[\d:/ ]*)?$/u;

const PATTERNS: readonly RegExp[] = [
  /^(?:retour(?:ner)?|aller|acceder|revenir|back|return|go) (?:a|au|aux|vers|en|to) (?:la |l'|le |the )?(?:liste|page|accueil|haut|sommaire|une|home|top|list|index)(?: .{0,24})?$/u,
  /^(?:mots-cles|mots cles|tags?|etiquettes?|categories?|rubriques?|themes?|thematiques?|topics?|filed under|keywords|labels|sujets?(?: associes)?) ?: ?[^.!?]{2,120}$/u,
  /^page \d+ (?:sur|of|de|\/) \d+$/u,
  /^(?:loading|chargement)(?: en cours)?(?: .{0,16})?$/u,
  /javascript.{0,40}(?:desactive|disabled|navigateur|browser|continue)|(?:enable|activer|activez) javascript/u,
  /^(?:powered by|propulse par|theme par|site realise par|designed by) .{2,40}$/u,
  /^(?:(?:suivant|precedent|next|previous|prev|premier|dernier|first|last)(?: |$)){1,3}(?:article|page|post)?$/u,
  /^(?:les |nos |vos )?(?:articles? |sujets |videos )?(?:les )?plus (?:lus|lues|vus|vues|populaires|commentes|partages|recents)(?: .{0,24})?$/u,
  /^(?:related|recommended|popular|latest|top|featured|more) (?:stories|articles|posts|news|content|videos|topics|reading|headlines)(?: .{0,24})?$/u,
  /^continue reading (?:the main story|below|after .{2,24})$/u,
  /^(?:edition du jour|a decouvrir|a suivre|breaking news alerts?|our standards: .{4,60}|merci de votre (?:lecture|visite)|thanks? (?:you )?for reading.{0,30}|article (?:issu|extrait|paru) (?:du|dans le) (?:journal|magazine|numero).{0,30}|cet article est (?:extrait|issu|paru) (?:du|dans) .{2,50})$/u,
  /^(?:votre adresse (?:e-?mail|de messagerie|courriel) ne sera pas publiee|les champs obligatoires|enregistrer mon nom|your email address will not be published|required fields|save my name)/u,
  /^(?:vous (?:souhaitez|voulez|desirez) (?:reagir|commenter|temoigner|nous contacter|signaler)|une (?:erreur|faute|coquille|remarque|info|information) (?:dans cet article|a signaler|a nous)|spotted (?:an error|a mistake)|have a (?:tip|story)|ecrivez(?:-nous)? a|contactez la redaction|contact(?:er)? (?:the|la|our) (?:newsroom|redaction|reporter)).{0,120}$/u,
  /^(?:(?:vos |nos )?contacts? (?:presse|press|medias?|redaction)|(?:press|media) contacts?|relations presse|service de presse)(?![\p{L}\p{N}])(?: ?[:–-].{0,120}| .{0,10})?$/u,
  /^(?:laisser un commentaire|leave a (?:comment|reply)).{0,30}$/u,
];

/** Buttons, paging, forms and notices of a page. */
export function isInterface(line: string): boolean {
  return line.length <= 160 && (BUTTON.test(line) || PATTERNS.some((pattern) => pattern.test(line)));
}

/** Lines by which a page sells itself in few words. */
const SALES =
  /^(?:(?:article |contenu )?reserve (?:a nos |aux )(?:abonnes|membres|lecteurs)|abonnes?|article abonnes?|offrir (?:l'|cet )article|(?:cet )?article (?:vous est )?offert|cet article vous est offert.{0,40}|s'abonner.{0,30}|je m'abonne.{0,30}|m'abonner.{0,30}|je m'inscris.{0,20}|s'inscrire.{0,30}|inscrivez-vous gratuitement|inscription gratuite|contribuer|je fais un don|faire un don.{0,20}|je soutiens.{0,30}|sponsored|sponsorise|(?:passer|fermer) (?:la|cette) publicite|(?:story|article) continues (?:after|below) (?:the )?(?:ad|advertisement).{0,10}|app store|google play|disponible sur (?:l')?(?:app store|google play).{0,20}|telechargez l'(?:application|appli).{0,40}|become a (?:member|subscriber|patron|supporter).{0,20}|subscribe(?: (?:now|here|today|for .{2,20}))?|join (?:now|us|today)|donate(?: now| today| here)?|votre (?:adresse )?(?:e-?mail|courriel)|(?:enter )?your e-?mail(?: address)?|en vous (?:inscrivant|abonnant), vous acceptez.{0,120}|by (?:signing up|subscribing),? you agree.{0,160}|votre (?:adresse )?(?:e-?mail|courriel) (?:est|sera) (?:collectee?|utilisee?|uniquement).{0,160}|toute l'(?:actualite|actu|info).{0,30} dans votre (?:boite|messagerie).{0,20}|restez (?:informes?|connectes?|au courant|a l'ecoute).{0,80}(?:application|appli|notifications|alertes|newsletters?|reseaux|avec nous).{0,30}|recevez (?:chaque|tous|toute|nos|notre|gratuitement|l'essentiel|le meilleur).{0,80}|vous n'etes pas (?:encore )?(?:inscrit|abonne).{0,40}|(?:pas encore|not yet) (?:abonne|inscrit|a subscriber|a member).{0,30}|want more (?:stories|articles|news|of|like).{0,60}|si vous avez (?:aime|apprecie) (?:cet|ce|cette) .{4,120}|(?:choisissez|choose) (?:votre|your) (?:formule|abonnement|plan|subscription).{0,20}|offre speciale.{0,40}|a partir de \d+ ?(?:€|euros?) (?:par|\/) ?mois.{0,40})$/u;

/** A line of a few words that sells the page. */
export function isSale(line: string): boolean {
  return line.length <= 200 && SALES.test(line);
}
