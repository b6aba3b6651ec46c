/** Sentences by which a page sells itself: subscriptions, newsletters, channels, applications, donations. */

/** Calls that only a page makes to its reader, whatever follows. */
const ALONE =
  /^(?:(?:la )?suite (?:est )?(?:reservee|apres)|la suite de (?:cet|votre) article|(?:cet |ce )?(?:article|contenu|dossier) (?:est )?(?:reserve|exclusivement reserve) aux abonnes|il vous reste \d+ ?% de cet article|deja abonnee? ?|already a (?:subscriber|member)|this (?:article|story|content) is (?:for|only available to|exclusive to|reserved for) (?:our )?(?:subscribers|members)|pour (?:lire|lire la suite de|acceder a|continuer (?:a lire)?).{0,60}(?:abonnez-vous|connectez-vous|inscrivez-vous)|(?:avez-vous|vous avez|as-tu|tu as) (?:trouve|aime|apprecie) (?:cet|ce|cette|notre) (?:article|contenu|video|analyse|enquete|dossier)|(?:cet|ce|cette) (?:article|contenu|analyse|video) (?:vous a|t'a) (?:plu|interesse|ete utile)|(?:did|do) you (?:find|like|enjoy|love) (?:(?:this|our) (?:article|story|post|piece|report|content|work|newsletter|coverage|site)|what you)|(?:enjoyed|enjoying|liked|like|loved|love) (?:(?:this|our|reading this) (?:article|story|post|piece|report|content|newsletter)|what you(?:'re| are)? read)|was this (?:article|page|story) (?:helpful|useful|interesting)|contenu (?:sponsorise|partenaire|de marque)|article (?:sponsorise|partenaire)|publi-?(?:redactionnel|reportage|communique)|sponsored (?:content|post|by)|paid (?:content|post|partnership)|advertisement|advertising|publicite|annonces?|anzeige|werbung|publicidad|pubblicita|publicidade|advertentie|te ha gustado este|hat ihnen (?:dieser|der) artikel|ti e piaciuto (?:questo|l')|gostou (?:deste|desta|do))(?![\p{L}\p{N}])/u;

/** Imperatives to the reader, at the head of a sentence or after a short turn. */
const CALL =
  /(?:^|[,:!?…\-–—>»)] ?|(?<![\p{L}\p{N}])(?:et|alors|and|so|then|puis|please|merci de|n'hesitez pas a|n'oubliez pas de|pensez a|don't forget to|be sure to|cliquez ici pour|click here to) )(?:re-?abonnez-vous|abonnez-vous|abonne-toi|vous abonner|s'abonner|inscrivez-vous|inscris-toi|vous inscrire|s'inscrire|souscrivez|connectez-vous|rejoignez|rejoindre|suivez(?:-nous)?|retrouvez(?:-nous)?|telechargez|recevez|soutenez(?:-nous)?|profitez|faites un don|activez|likez|cliquez|decouvrez|ecoutez|consultez|lisez|visitez|subscribe|sign up|sign-up|join|follow|download|get|support|donate|become|click|register|stay|receive|discover|check out|tap|visit|suscribete|suscribase|suscribete|registrate|siguenos|unete|descarga|apoya|recibe|abonnieren|abonniere|melden sie sich|folgen sie|unterstutzen|jetzt abonnieren|registrieren|iscriviti|abbonati|seguici|scarica|ricevi|sostieni|assine|inscreva-se|siga|receba|baixe|apoie|abonneer|schrijf je in|volg|meld je)(?![\p{L}\p{N}])/u;

/** What only a page offers: with a call before it the sentence is a promotion. */
const OFFER =
  /(?<![\p{L}\p{N}])(?:newsletters?|infolettres?|(?:notre|la|nos|cette|our|the) lettres? (?:d'information|hebdomadaire|quotidienne|matinale)|lettre d'information|boletin|nieuwsbrief|notiziario|(?:notre|nos|our|nuestr[ao]s?|unser[enm]*|il nostro|la nostra|noss[ao]s?|onze) (?:\p{L}+ ){0,2}(?:chaines?|comptes?|pages?|applications?|applis?|apps?|offres?|abonnements?|podcasts?|magazine|boutique|site|media|journal|redaction|contenus?|articles?|reseaux|groupe|communaute|abonnes|channels?|accounts?|newsletters?|website|stories|journalism|coverage|team|work|community|subscribers|readers|membership|canal|canale|redes|kanal|inhalte)|(?:sur|on|en|auf|su|no|op) (?:x|facebook|twitter|linkedin|whatsapp|telegram|instagram|youtube|tiktok|bluesky|threads|google (?:news|actualites|discover)|nos reseaux|les reseaux sociaux|social media)|(?:chaine|canal|groupe|page|compte|channel|group) (?:whatsapp|telegram|youtube|facebook|twitter|instagram)|application mobile|mobile app|essai gratuit|free trial|sans engagement|(?:votre|your) (?:boite mail|messagerie|inbox|email|adresse mail)|in your inbox|1 (?:€|euro) (?:par|le premier) mois|a member|membre premium|les notifications|la cloche|the bell|ce lien|lien ci-dessous|le lien|link below|this link|reserves? (?:a nos|aux) abonnes|(?:par|via) (?:mail|e-mail|email|courriel)(?= chaque| tous| every|$))(?![\p{L}\p{N}])/u;

/** Addresses that promotions use; a sentence that calls the reader and ends with one needs no other offer. */
export const SHORT_LINK =
  /(?<![\p{L}\p{N}.@])(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|ow\.ly|buff\.ly|goo\.gl|lnkd\.in|is\.gd|rebrand\.ly|shorturl\.at|t\.me|wa\.me|amzn\.to|dlvr\.it|urlz\.fr|linktr\.ee|cutt\.ly|rb\.gy|swll\.to|trib\.al|s\.id)\/[\p{L}\p{N}_-]{2,}/iu;
const ANY_LINK = /(?:https?:\/\/|www\.)\S+$/u;

/** Words by which an article reports what somebody says: a sentence that has them is not the page's own. */
const REPORTED =
  /[«»“”"]|(?<![\p{L}\p{N}])(?:a-t-(?:il|elle|on)|a (?:declare|explique|affirme|annonce|indique|precise|ajoute|lance|ecrit|dit|promis|demande|invite|appele)|selon|d'apres|he said|she said|they said|said|told|according to|announced)(?![\p{L}\p{N}])/u;

/** Longest promotion, in characters. */
const LONGEST = 420;

/** Whether a folded sentence is a page's call to its reader: `lead` when it only leads to one (« Vous avez aimé cet article ? »). */
export function promotionOf(folded: string): 'promotion' | 'lead' | null {
  const sentence = folded.replace(/^[^\p{L}\p{N}]+/u, '');
  if (sentence.length === 0 || sentence.length > LONGEST) return null;
  const alone = ALONE.exec(sentence);
  if (alone && !REPORTED.test(sentence)) {
    if (/^(?:annonces?|publicite|advertis|anzeige|werbung|publicidad|pubblicita|advertentie)/u.test(sentence))
      return sentence.length <= alone[0].length + 3 ? 'promotion' : null;
    return /^(?:avez-vous|vous avez|as-tu|tu as|cet|ce|cette|did|do|enjoy|like|love|was|te ha|hat|ti e|gostou)/u.test(
      sentence,
    ) && !/abonnes/u.test(sentence)
      ? 'lead'
      : 'promotion';
  }
  if (REPORTED.test(sentence)) return null;
  const call = CALL.exec(sentence);
  if (!call || call.index > 120) return null;
  const after = sentence.slice(call.index);
  return OFFER.test(after) || SHORT_LINK.test(after) || ANY_LINK.test(after) ? 'promotion' : null;
}
