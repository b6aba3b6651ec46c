/**
 * Pairs of sentences as two outlets print them, written before the matching was measured on them: the same claim reworded, and near misses
 * (a denial, another number, year, subject, place, measure or party). Half are wire copy and what a newspaper makes of it.
 */
export interface Pair {
  a: string;
  b: string;
  /** Language of both; French when absent. */
  language?: 'en';
}

const pair = (a: string, b: string, language?: 'en'): Pair => ({ a, b, language });

/** The same claim in other words. */
export const SAME_CLAIM: readonly Pair[] = [
  // Wire copy and its newspaper versions.
  pair(
    'Le constructeur Aldébor a annoncé mardi la suppression de 850 postes dans ses usines de Lorraine.',
    'Aldébor va supprimer 850 postes en Lorraine.',
  ),
  pair(
    'Le prix du gaz augmentera de 4,2 % en moyenne au 1er juillet 2025, selon le régulateur.',
    'À partir du 1er juillet 2025, les tarifs du gaz progresseront en moyenne de 4,2 %.',
  ),
  pair(
    'Un incendie a détruit 1 300 hectares de forêt près de Carsac, ont indiqué les pompiers.',
    'Près de Carsac, 1 300 hectares de forêt ont été ravagés par le feu.',
  ),
  pair(
    'La ministre de l’Agriculture a écarté lundi toute baisse des subventions aux éleveurs.',
    'Pas de diminution des aides aux éleveurs, a assuré lundi la ministre de l’Agriculture.',
  ),
  pair(
    'Les ventes de voitures électriques ont bondi de 23 % en Allemagne en 2024.',
    'En 2024, les Allemands ont acheté 23 % de voitures électriques de plus.',
  ),
  pair(
    'Le Sénat a rejeté jeudi la proposition de loi sur la fin de vie.',
    'La proposition de loi sur la fin de vie a été repoussée jeudi par les sénateurs.',
  ),
  pair(
    'L’accident de car survenu près de Varennes a coûté la vie à six lycéens.',
    'Six lycéens sont morts dans un accident de car près de Varennes.',
  ),
  pair(
    'La banque centrale a laissé son taux directeur inchangé à 2,15 % jeudi.',
    'Jeudi, la banque centrale a maintenu son taux directeur à 2,15 %.',
  ),
  pair(
    'Le groupe hôtelier Sélène a racheté son concurrent Palmora pour 310 millions d’euros.',
    'Sélène s’offre Palmora : l’acquisition du concurrent coûte 310 millions d’euros au groupe hôtelier.',
  ),
  pair(
    'Le tribunal de Grandlieu a condamné l’ancien notaire à quatre ans de prison.',
    'L’ex-notaire a écopé de quatre ans de prison devant le tribunal de Grandlieu.',
  ),
  pair(
    'La production de blé tendre a chuté de 25 % en France en 2024.',
    'En France, la récolte de blé tendre a reculé d’un quart en 2024.',
  ),
  pair(
    'La ligne à grande vitesse entre Ardelle et Montreuil sera mise en service en 2031.',
    'Les trains à grande vitesse relieront Ardelle et Montreuil en 2031, date de mise en service de la ligne.',
  ),
  pair(
    'La Finlande a fermé tous ses postes-frontières avec la Russie.',
    'Helsinki a fermé l’ensemble des postes-frontières avec la Russie.',
  ),
  pair(
    'Le nombre de cas de rougeole a doublé en Belgique au premier trimestre 2025.',
    'En Belgique, les cas de rougeole ont été multipliés par deux au premier trimestre 2025.',
  ),
  pair(
    'Le Japon a exécuté mercredi un condamné à mort, la première exécution depuis 2022.',
    'Première exécution au Japon depuis 2022 : un condamné à mort a été exécuté mercredi.',
  ),
  // Two newsrooms on one fact.
  pair(
    'Le lycée Marguerite-Audoux accueille 1 140 élèves.',
    'Au lycée Marguerite-Audoux, on compte 1 140 élèves.',
  ),
  pair(
    'La coopérative de Varzy exporte 60 % de ses fromages.',
    '60 % des fromages de la coopérative de Varzy partent à l’export.',
  ),
  pair(
    'Le nageur Théo Lambrecht a remporté trois médailles d’or aux championnats d’Europe de Split.',
    'Trois médailles d’or : c’est la moisson de Théo Lambrecht aux championnats d’Europe de natation de Split.',
  ),
  pair(
    'La préfecture a interdit la baignade dans le lac de Vauxelles.',
    'La baignade est interdite dans le lac de Vauxelles par arrêté de la préfecture.',
  ),
  pair(
    'L’association Toit pour tous héberge 230 familles à Rochebrune.',
    'À Rochebrune, 230 familles sont logées par l’association Toit pour tous.',
  ),
  pair(
    'Le stade Paul-Bérard peut accueillir 18 500 spectateurs.',
    'Le stade Paul-Bérard compte 18 500 places.',
  ),
  pair(
    'Le chantier du tunnel de Brassac accuse deux ans de retard.',
    'Le tunnel de Brassac a pris deux ans de retard sur son chantier.',
  ),
  pair(
    'Le gouvernement renonce à relever la taxe sur les billets d’avion.',
    'La taxe sur les billets d’avion ne sera pas augmentée, le gouvernement y renonce.',
  ),
  pair(
    'Les agriculteurs ont bloqué l’autoroute A94 pendant trois jours.',
    'L’autoroute A94 est restée bloquée trois jours par les agriculteurs.',
  ),
  pair(
    'La Norvège soutient la candidature de l’Ukraine à l’OTAN.',
    'Oslo apporte son appui à la candidature de l’Ukraine à l’OTAN.',
  ),
  pair(
    'Le musée des Arts de Lessines a été inauguré en 1934.',
    'C’est en 1934 que fut inauguré le musée des Arts de Lessines.',
  ),
  pair(
    'Le vaccin réduit de 70 % le risque d’hospitalisation.',
    'Le risque d’hospitalisation baisse de 70 % avec le vaccin.',
  ),
  pair(
    'The airline will cut 340 jobs at its Harwick base by March 2026.',
    'By March 2026, 340 jobs will go at the airline’s Harwick base.',
    'en',
  ),
  pair(
    'Norland exports 45% of its timber to Denmark.',
    '45% of Norland’s timber is exported to Denmark.',
    'en',
  ),
  pair(
    'Inès Delcourt, directrice de l’hôpital de Mirecourt, a démissionné.',
    'La directrice de l’hôpital de Mirecourt, Inès Delcourt, a présenté sa démission.',
  ),
  // Passive and active, noun and verb, and whole sentences turned round.
  pair(
    'La Cour des comptes a évalué à 94 millions d’euros le coût du canal de Vernoux.',
    'Le canal de Vernoux coûtera 94 millions d’euros, selon la Cour des comptes.',
  ),
  pair(
    'Le conseil régional a adopté vendredi le budget de la culture.',
    'Le budget de la culture a été voté et adopté vendredi par le conseil régional.',
  ),
  pair(
    'La Suède a suspendu ses livraisons d’armes à la Turquie.',
    'Stockholm a suspendu la livraison d’armes à la Turquie.',
  ),
  pair(
    'Le séisme de Marvèze a fait 118 morts, selon la protection civile.',
    'À Marvèze, 118 personnes sont mortes dans le tremblement de terre.',
  ),
  pair(
    'La brasserie Lormont emploie 312 salariés à Vauxelles.',
    'À Vauxelles, la brasserie Lormont compte 312 salariés.',
  ),
  pair(
    'Le procès de l’ancien préfet Bruno Castel s’ouvrira le 12 mai 2025.',
    'L’ancien préfet Bruno Castel sera jugé : l’ouverture de son procès est fixée au 12 mai 2025.',
  ),
  pair(
    'Le pont suspendu de Carsac sera détruit en 2027.',
    'La destruction du pont suspendu de Carsac est prévue en 2027.',
  ),
  pair(
    'La sécheresse a réduit de 40 % la récolte de maïs en Roumanie.',
    'En Roumanie, la récolte de maïs a diminué de 40 % à cause de la sécheresse.',
  ),
];

/** Another claim, though most of the words are the same. */
export const ANOTHER_CLAIM: readonly Pair[] = [
  // Another number.
  pair('Le constructeur Aldébor a annoncé mardi la suppression de 850 postes dans ses usines de Lorraine.', 'Le constructeur Aldébor a annoncé mardi la suppression de 580 postes dans ses usines de Lorraine.'),
  pair('Un incendie a détruit 1 300 hectares de forêt près de Carsac.', 'Un incendie a détruit 300 hectares de forêt près de Carsac.'),
  pair('Le tribunal de Grandlieu a condamné l’ancien notaire à quatre ans de prison.', 'Le tribunal de Grandlieu a condamné l’ancien notaire à deux ans de prison.'),
  pair('Le lycée Marguerite-Audoux accueille 1 140 élèves.', 'Le lycée Marguerite-Audoux accueille 1 410 élèves.'),
  // Another year or date.
  pair('Les ventes de voitures électriques ont bondi de 23 % en Allemagne en 2024.', 'Les ventes de voitures électriques ont bondi de 23 % en Allemagne en 2021.'),
  pair('La ligne entre Ardelle et Montreuil sera mise en service en 2031.', 'La ligne entre Ardelle et Montreuil sera mise en service en 2033.'),
  pair('Le musée des Arts de Lessines a été inauguré en 1934.', 'Le musée des Arts de Lessines a été inauguré en 1974.'),
  pair('Le nombre de cas de rougeole a doublé en Belgique au premier trimestre 2025.', 'Le nombre de cas de rougeole a doublé en Belgique au troisième trimestre 2025.'),
  // A denial.
  pair('La préfecture a interdit la baignade dans le lac de Vauxelles.', 'La préfecture n’a pas interdit la baignade dans le lac de Vauxelles.'),
  pair('La Finlande a fermé tous ses postes-frontières avec la Russie.', 'La Finlande n’a fermé aucun de ses postes-frontières avec la Russie.'),
  pair('La Norvège soutient la candidature de l’Ukraine à l’OTAN.', 'La Norvège ne soutient pas la candidature de l’Ukraine à l’OTAN.'),
  pair('Le chantier du tunnel de Brassac sera achevé cette année.', 'Le chantier du tunnel de Brassac ne sera pas achevé cette année.'),
  pair('Le groupe Sélène a racheté son concurrent Palmora.', 'Le groupe Sélène dément avoir racheté son concurrent Palmora.'),
  // Another subject or place.
  pair('Le Sénat a rejeté jeudi la proposition de loi sur la fin de vie.', 'L’Assemblée a rejeté jeudi la proposition de loi sur la fin de vie.'),
  pair('La Finlande a fermé tous ses postes-frontières avec la Russie.', 'La Lettonie a fermé tous ses postes-frontières avec la Russie.'),
  pair('La production de blé tendre a chuté de 25 % en France en 2024.', 'La production de maïs a chuté de 25 % en France en 2024.'),
  pair('La coopérative de Varzy exporte 60 % de ses fromages.', 'La coopérative de Lormes exporte 60 % de ses fromages.'),
  pair('L’association Toit pour tous héberge 230 familles à Rochebrune.', 'L’association Toit pour tous héberge 230 familles à Vilmorin.'),
  pair('Le stade Paul-Bérard peut accueillir 18 500 spectateurs.', 'Le stade Jean-Morin peut accueillir 18 500 spectateurs.'),
  pair('Le vaccin réduit de 70 % le risque d’hospitalisation.', 'Le tabac augmente de 70 % le risque d’hospitalisation.'),
  // Another predicate or measure.
  pair('Le gouvernement renonce à relever la taxe sur les billets d’avion.', 'Le gouvernement veut relever la taxe sur les billets d’avion.'),
  pair('La banque centrale a relevé son taux directeur à 2,15 % jeudi.', 'La banque centrale a abaissé son taux directeur à 2,15 % jeudi.'),
  pair('La coopérative de Varzy exporte 60 % de ses fromages.', 'La coopérative de Varzy exporte 60 % de ses yaourts.'),
  pair('Aldébor va supprimer 850 postes en Lorraine.', 'Aldébor va pourvoir 850 postes en Lorraine.'),
  pair('Inès Delcourt, directrice de l’hôpital de Mirecourt, a démissionné.', 'Inès Delcourt, directrice de l’hôpital de Mirecourt, refuse de démissionner.'),
  pair('La ministre de l’Agriculture a écarté lundi toute baisse des subventions aux éleveurs.', 'La ministre de l’Agriculture a annoncé lundi une baisse des subventions aux éleveurs.'),
  // Another time of the same, or what was and what will be.
  pair('Le pont de Carsac a été fermé aux camions lundi.', 'Le pont de Carsac sera rouvert aux camions lundi.'),
  pair('La brasserie Lormont employait 312 salariés à Vauxelles en 2019.', 'La brasserie Lormont emploie 412 salariés à Vauxelles.'),
  pair('L’entrepôt de Brassac a pris feu mardi à 21 h 47.', 'L’entrepôt de Brassac a pris feu mardi à 21 h 17.'),
  pair('Le procès de Bruno Castel s’ouvrira le 12 mai 2025.', 'Le procès de Bruno Castel s’ouvrira le 21 mai 2025.'),
  pair('Le festival de Lormes a été créé en 1987.', 'Le festival de Lormes a été créé en 1978.'),
  // Another denial: of the verb, of its object, before or after.
  pair('Le syndicat a accepté de signer l’accord de Vauxelles.', 'Le syndicat n’a pas accepté de signer l’accord de Vauxelles.'),
  pair('Le conducteur du car a été remis en liberté sans être poursuivi.', 'Le conducteur du car a été poursuivi et remis en liberté.'),
  pair('Personne n’a été blessé dans l’effondrement du gymnase de Carsac.', 'Trois élèves ont été blessés dans l’effondrement du gymnase de Carsac.'),
  pair('La ville de Lormes a décidé de vendre son théâtre.', 'La ville de Lormes a exclu de vendre son théâtre.'),
  pair('Le barrage ne sera pas vidé avant 2027, selon l’exploitant.', 'Le barrage sera vidé en 2026, selon l’exploitant.'),
  // Another subject with the same deed.
  pair('La brasserie Lormont emploie 312 salariés à Vauxelles.', 'La brasserie Delmas emploie 312 salariés à Vauxelles.'),
  pair('Grandval a battu Port-Sérignac samedi en finale de la Coupe.', 'Port-Sérignac a battu Grandval samedi en finale de la Coupe.'),
  pair('Le maire de Lormes soutient la fusion des deux hôpitaux.', 'Le maire de Varzy soutient la fusion des deux hôpitaux.'),
  pair('La Suède a suspendu ses livraisons d’armes à la Turquie.', 'La Suède a suspendu ses livraisons de blé à la Turquie.'),
  pair('La volonté du Maroc de négocier est réelle, selon Nadia Kowalski.', 'La volonté de l’Algérie de négocier est réelle, selon Nadia Kowalski.'),
  pair('La volonté du Maroc de négocier est réelle, selon Nadia Kowalski.', 'La volonté du Maroc de négocier n’est pas réelle, selon Nadia Kowalski.'),
  // Another number, whole or share.
  pair('Le séisme de Marvèze a fait 118 morts.', 'Le séisme de Marvèze a fait 118 blessés.'),
  pair('Le chantier du canal coûtera 94 millions d’euros.', 'Le chantier du canal coûtera 94 millions de dollars.'),
  pair('La sécheresse a réduit de 40 % la récolte de maïs en Roumanie.', 'La sécheresse a réduit à 40 % la part du maïs en Roumanie.'),
  pair('Nadia Kowalski, 44 ans, dirige l’hôpital de Brévanne.', 'Nadia Kowalski, 47 ans, dirige l’hôpital de Brévanne.'),
  pair('The bridge at Harwick will reopen to lorries on Monday.', 'The bridge at Harwick will not reopen to lorries on Monday.', 'en'),
  pair('Norland sent 400 soldiers to the border in 2023.', 'Norland sent 400 soldiers to the border in 2021.', 'en'),
  // Another party, another modality.
  pair('Le Japon importe du gaz de Russie.', 'La Russie importe du gaz du Japon.'),
  pair('La France pourrait livrer des avions de chasse à la Grèce.', 'La France a livré des avions de chasse à la Grèce.'),
  pair('The airline will cut 340 jobs at its Harwick base by March 2026.', 'The airline will add 340 jobs at its Harwick base by March 2026.', 'en'),
  pair('Norland exports 45% of its timber to Denmark.', 'Norland imports 45% of its timber from Denmark.', 'en'),
]; // prettier-ignore
