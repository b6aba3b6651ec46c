import { describe, expect, test } from 'vitest';
import type { FurnitureKind } from '../../src/shared/analysis.ts';
import { readText } from '../text-layer.ts';

const TITLE = 'Le port de Saint-Malo agrandit ses quais';
const BODY = [
  'La région a voté lundi un budget de 12 millions d’euros pour les quais du port. Les travaux dureront trois ans.',
  'Le maire a salué « un effort sans précédent ». Les pêcheurs, eux, attendent de voir.',
];

/** The furniture of an article that has `line` at its end. */
function kindsAtEnd(...lines: string[]): [FurnitureKind, string][] {
  const text = [TITLE, ...BODY, ...lines].join('\n\n');
  return readText(text, { language: 'fr' }).furniture.map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ]);
}

const WHOLE: Record<FurnitureKind, string[]> = {
  navigation: [
    'Skip to main content', 'Aller au contenu principal', 'Plus de contenu', 'Accueil > Économie > Transports', 'À lire aussi : Les dockers en grève à Brest',
    'Lire également | Trois questions à la capitainerie', 'Lire aussi Les dockers en grève à Brest', 'Temps de lecture : 4 minutes', '5 min read', '12 commentaires',
    'Articles similaires', 'VOIR AUSSI', '← Article précédent', 'Weiterlesen', 'Leggi anche: Il porto cresce', 'Nous utilisons des cookies pour améliorer votre expérience.',
    '© 2024 Le Phare. Tous droits réservés.', 'Accueil | Politique | Économie | Sport', 'Retour en haut ↑', 'Signaler un contenu inapproprié', 'Écouter cet article 00:00/03:12', 'Mots-clés : logement, loyers, Rennes', 'Page 1 sur 3', 'Continue reading the main story', 'Les articles les plus lus', 'Écouter l’article',
  ],
  share: [
    'facebook icon twitter icon linkedin icon', 'Partager sur Facebook', 'Partager cet article', 'Copié !', 'Share on X', 'Facebook Twitter WhatsApp E-mail', 'Partager par e-mail',
    'Tweet', 'Envoyer à un ami Facebook', '32 partages', 'Share this story',
  ],
  advert: [
    'Abonnez-vous à notre newsletter pour ne rien manquer.', 'Vous avez aimé cet article ? Inscrivez-vous à notre lettre quotidienne : https://bit.ly/2xYzAbC',
    'Suivez-nous sur Google Actualités', 'Rejoignez notre chaîne WhatsApp pour recevoir nos informations en direct !', 'Sign up for our daily newsletter',
    'Pour soutenir un journalisme indépendant, faites un don : https://don.lephare.example/12', 'Publicité', 'La suite après la publicité', 'Article réservé aux abonnés',
    'Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.', '¡Suscríbete a nuestro boletín! https://t.co/AbCd12', 'Contenu sponsorisé', 'Réservé à nos abonnés', 'Je m’abonne', 'Recevez chaque matin l’essentiel de l’actualité', 'En vous inscrivant, vous acceptez nos conditions générales d’utilisation', 'Story continues after ad',
    'Folgen Sie uns auf WhatsApp: Abonnieren Sie unseren Kanal', 'Iscriviti alla newsletter', '👉 Téléchargez notre application mobile pour suivre l’actualité',
    'Assine nossa newsletter e receba as notícias no seu e-mail', 'Get our top stories delivered to your inbox: subscribe to our newsletter',
  ],
  credit: [
    'Crédit : Adobe Stock', 'Photo : Jeanne Kermarec / Le Phare', '© AFP', '(Photo Jeanne Kermarec / AFP)', 'Credit: Getty Images', 'Crédits photo : DR', 'Jeanne Kermarec/AFP',
    'Image : Unsplash', 'Getty Images', 'REUTERS/Jeanne Kermarec', 'Source photo : Wikimedia Commons',
  ],
  residue: [
    '%20(1).png)', '![quai](https://exemple.fr/quai.png)', '<div class="ad"></div>', '&nbsp;', 'IMG_20240312.jpg', '[caption id="attachment_12" width="300"]', '[object Object]', '*****', 'quai%20nord.jpeg',
  ],
  'ai-disclosure': [
    'Ce contenu a été créé avec l’aide de l’IA.', 'Article généré par intelligence artificielle', 'Image générée par IA', 'This article was written with the assistance of AI.',
    'Cet article a été rédigé avec ChatGPT puis relu par la rédaction.', 'AI-generated image', 'AI was used to help write this story.', 'Cette traduction a été réalisée automatiquement', 'Le résumé de cet article a été généré automatiquement par une intelligence artificielle.',
    'Traduction assistée par DeepL', 'Texte généré par IA et relu par un journaliste',
  ],
  'source-list': ['Source : AFP', 'Sources : Reuters, Le Phare (12 mars 2024)', 'Source : ministère de la Mer'],
  link: ['https://www.lephare.example/port', 'www.lephare.example', 'Lien : https://bit.ly/2xYzAbC'],
}; // prettier-ignore

describe('whole lines', () => {
  for (const [kind, lines] of Object.entries(WHOLE))
    test.each(lines)(`${kind}: %s`, (line) => expect(kindsAtEnd(line)).toEqual([[kind, line]]));
});

describe('prose that speaks of these things stays', () => {
  test.each([
    'La plateforme a envoyé une newsletter à ses abonnés pour annoncer la fin du service.',
    '« Abonnez-vous à notre newsletter », répétait le présentateur à chaque émission.',
    'Le gouvernement veut partager les recettes avec les communes du littoral.',
    'Facebook et Twitter ont retiré la publication, selon la préfecture.',
    'Les sources du fleuve ont tari pendant l’été, une première depuis 1976.',
    'Selon des sources concordantes, le contrat sera signé en mars.',
    'Le photographe de l’AFP a été blessé à la jambe.',
    'L’intelligence artificielle a généré des milliards de profits en 2024.',
    'Cet article a été généré par une IA, a reconnu le journal, qui a présenté ses excuses.',
    'Un contenu créé avec l’aide de l’IA a été diffusé par le parti, selon le tribunal.',
    'Inscrivez-vous sur les listes électorales avant le 4 février pour voter.',
    'Suivez la route du littoral jusqu’au phare, puis tournez à gauche.',
    'La publicité pour l’alcool restera interdite dans les stades.',
    'Le contact a été perdu à 14 h 32 avec le chalutier.',
    'À lire aussi dans ce dossier, l’étude publiée par l’Insee montre une hausse de 3 %.',
    'Le hashtag a été partagé 12 000 fois en une journée.',
    'Home sweet home, disaient les marins.',
    'Photo de famille, sourires, poignées de main : le sommet a commencé par un rituel.',
    'Rejoignez les équipes de secours, a demandé le préfet aux médecins.',
    'Il a commenté la décision sur X : « C’est une honte. »',
    'Les abonnés du câble paieront 3 euros de plus par mois.',
    'Voir aussi loin par temps clair est rare sur cette côte.',
    'Did you know that the harbour was built in 1690?',
    'Download speeds have doubled since 2019 in rural areas.',
    'Suivre la saison sur place coûte cher.',
    'Contribuer au débat public reste possible jusqu’en mai, dit la commission.',
    'Les plus lus des romans de l’été restent des polars, selon les libraires.',
    'Voir la photo du naufrage a choqué les familles.',
    'Les catégories : cadets, juniors et seniors courront le même jour.',
    'Restez chez vous : la tempête frappera la côte vers minuit.',
    'Lire les commentaires des clients ne suffit pas à juger un hôtel.',
    'L’IA a été utilisée pour trier 12 000 candidatures.',
    'Se connecter à la mer, ce fut son idée fixe.',
    'Recherche et industrie travaillent ensemble depuis dix ans.',
  ])('%s', (line) => expect(kindsAtEnd(line, BODY[0].replace('lundi', 'mardi'))).toEqual([]));

  test('a menu word is a heading in the middle of an article', () => {
    const text = [TITLE, BODY[0], 'Politique', BODY[1]].join('\n\n');
    expect(readText(text).blocks.map((block) => block.kind)).toEqual([
      'title',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });
});

describe('parts of a paragraph', () => {
  test('a promotion at its end', () => {
    const promotion = 'Abonnez-vous à notre newsletter : https://bit.ly/2xYzAbC';
    expect(kindsAtEnd(`Le port rouvrira en mai. ${promotion}`)).toEqual([['advert', promotion]]);
  });
  test('an address inside it', () => {
    expect(kindsAtEnd('Le rapport est en ligne (https://exemple.fr/rapport.pdf), sans ses annexes.')).toEqual(
      [['link', 'https://exemple.fr/rapport.pdf']],
    );
  });
  test('tags and entities inside it', () => {
    expect(kindsAtEnd('Le port <b>rouvrira</b> en&nbsp;mai.').map(([, passage]) => passage)).toEqual([
      '<b>',
      '</b>',
      '&nbsp;',
    ]);
  });
  test('a credit behind a caption', () => {
    expect(kindsAtEnd('Le quai nord au petit matin. © Jeanne Kermarec')).toEqual([
      ['credit', '© Jeanne Kermarec'],
    ]);
  });
  test('a comparison is no tag', () => {
    expect(kindsAtEnd('Le taux reste < 3 % et le seuil > 2 % selon le port.')).toEqual([]);
  });
});

describe('lists and runs', () => {
  test('a list of sources under its heading, to its last entry', () => {
    const list =
      'Sources\n\nLe Phare – Le port s’agrandit (3 mars 2024)\n\nRégion Bretagne – Délibération du 4 mars 2024\n\nhttps://exemple.fr/port';
    expect(kindsAtEnd(list)).toEqual([['source-list', list]]);
  });
  test('a heading « Sources » before prose is a heading', () => {
    expect(
      kindsAtEnd(
        'Les sources',
        'Les sources du fleuve ont tari pendant l’été. Les communes ont été ravitaillées.',
      ),
    ).toEqual([]);
  });
  test('a menu at the top', () => {
    const text = ['Accueil', 'Politique', 'Économie', 'Sport', TITLE, ...BODY].join('\n');
    const reading = readText(text);
    expect(reading.furniture.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Accueil\nPolitique\nÉconomie\nSport',
    ]);
    expect(text.slice(reading.title!.start, reading.title!.end)).toBe(TITLE);
  });
  test('a paragraph that comes twice', () => {
    expect(kindsAtEnd(BODY[0])).toEqual([['residue', BODY[0]]]);
  });
  test('two promotions in two languages are two pieces', () => {
    expect(
      kindsAtEnd(
        'Abonnez-vous à notre newsletter.',
        'Did you like this article?\nSubscribe to our newsletter.',
      ).map(([kind]) => kind),
    ).toEqual(['advert', 'advert']);
  });
  test('furniture has no sentences, and its tokens are kept', () => {
    const text = [TITLE, BODY[0], 'Partager sur Facebook'].join('\n\n');
    const reading = readText(text);
    expect(reading.sentences.at(-1)!.end).toBe(text.indexOf('\n\nPartager'));
    expect(reading.tokens.slice(-3).map((token) => text.slice(token.start, token.end))).toEqual([
      'Partager',
      'sur',
      'Facebook',
    ]);
  });
});
