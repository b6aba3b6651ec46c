/** French titles, offices, heads of organisations and events, and places. */
import { byFirstWord, type NamesLexicon } from '../names.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/u));

const OFFICES = `président, présidente, premier ministre, première ministre, ministre, chancelier, chancelière, secrétaire général, secrétaire générale, secrétaire d' état,
  secrétaire national, secrétaire nationale, secrétaire perpétuel, secrétaire, directeur général, directrice générale, directeur exécutif, directrice exécutive, directeur, directrice,
  pdg, dg, chef d' état-major, chef de l' état, chef d' état, cheffe de l' état, chef du gouvernement, cheffe du gouvernement, chef de la diplomatie, cheffe de la diplomatie,
  chef de file, cheffe de file, chef, cheffe, patron, patronne, maire, maîtresse, député, députée, sénateur, sénatrice, eurodéputé, eurodéputée, conseiller, conseillère,
  ambassadeur, ambassadrice, porte-parole, commissaire, haut représentant, haute représentante, haut-commissaire, gouverneur, gouverneure, préfet, préfète, sous-préfet,
  procureur, procureure, procureur général, procureure générale, roi, reine, prince, princesse, pape, cardinal, archevêque, évêque, émir, sultan, empereur, impératrice, général, colonel, amiral,
  commandant, capitaine, lieutenant, maréchal, vice-président, vice-présidente, vice-ministre, coprésident, coprésidente, numéro deux, numéro un, leader, dirigeant, dirigeante,
  rapporteur, rapporteure, rapporteuse, délégué général, déléguée générale, délégué, déléguée, représentant, représentante, envoyé spécial, envoyée spéciale, émissaire, négociateur, négociatrice,
  fondateur, fondatrice, cofondateur, cofondatrice, économiste en chef, économiste, chercheur, chercheuse, professeur, professeure, historien, historienne, politologue, sociologue,
  avocat, avocate, juge, magistrat, magistrate, médecin, infirmier, infirmière, épidémiologiste, virologue, climatologue, sélectionneur, entraîneur, entraîneuse, candidat, candidate, garde des sceaux, locataire de l' élysée,
  sous-secrétaire, sous-secrétaire d' état, vice-chancelier, vice-chancelière, administrateur, administratrice, inspecteur général, inspectrice générale, premier secrétaire, première secrétaire, pédiatre, psychologue, institutrice, instituteur, héritier, dauphin, dictateur, guide suprême, chef suprême, bourgmestre, syndicaliste, militant, militante, opposant, opposante, écrivain, écrivaine, romancier, romancière, cinéaste,
  réalisateur, réalisatrice, acteur, actrice, chanteur, chanteuse, journaliste, éditorialiste, analyste, expert, experte, spécialiste, responsable, trésorier, trésorière, bâtonnier, bâtonnière, doyen, doyenne, recteur, rectrice, adjoint, adjointe`; // prettier-ignore

export const frenchNames: NamesLexicon = {
  titles: words('m m. mm mm. mme mme. mmes mlle mlle. monsieur madame mademoiselle messieurs mesdames dr dr. dre docteur docteure pr pr. pre professeur professeure me maître mgr monseigneur sir lord lady général colonel capitaine commandant amiral lieutenant sergent caporal major maréchal père sœur frère abbé cheikh'),
  particles: words("de du d' des la le von van der den ter ten di da dos del della bin ben ibn al el abou abu o' mac y zu e"),
  offices: byFirstWord(OFFICES),
  officePrefixes: words('vice sous haut haute premier première'),
  officeAdjectives: words(`général générale adjoint adjointe délégué déléguée régional régionale national nationale fédéral fédérale départemental départementale municipal municipale
    honoraire sortant sortante exécutif exécutive suprême élu élue permanent permanente spécial spéciale principal principale politique militaire technique juridique scientifique financier financière commercial commerciale mondial mondiale démocrate républicain républicaine socialiste écologiste communiste centriste travailliste conservateur conservatrice indépendant indépendante`),
  former: words('ancien ancienne anciens anciennes ex ex- feu feue défunt défunte précédent précédente'),
  complements: words("de du des d' auprès à au aux chez"),
  portfolios: words('ministre vice-ministre secrétaire chargé commissaire'),
  organisationHeads: words(`ministère union alliance coalition organisation association fédération confédération syndicat parti banque cour conseil assemblée sénat parlement commission
    comité agence institut université école centre hôpital chu groupe société compagnie fondation ligue mouvement front armée garde police gendarmerie mairie préfecture département région
    hospices défenseur tribunal observatoire autorité office direction secrétariat haut-commissariat bureau service croix-rouge nations onu collectif cercle club fonds caisse chambre rassemblement bundestag congrès académie ambassade consulat réserve trésor otan marine état-major royaume république`),
  companyHeads: words(`groupe société entreprise compagnie start-up startup firme filiale marque constructeur équipementier laboratoire assureur opérateur éditeur enseigne fabricant géant distributeur transporteur avionneur énergéticien
    plateforme cabinet association ong collectif syndicat fondation club parti fonds maison brasserie coopérative mutuelle agence promoteur armateur sous-traitant industriel spécialiste numéro leader actionnaire holding application réseau`),
  namedAfter: words(`hôpital lycée collège école stade gymnase rue avenue boulevard place quai pont gare aéroport station théâtre salle cinéma musée bibliothèque médiathèque square parc jardin cité résidence quartier clinique prison caserne prix trophée
    chapelle église cathédrale port tunnel barrage hippodrome vélodrome arena aréna piscine complexe bâtiment immeuble tour allée esplanade chemin impasse centre porte-avions court halle maternelle campus amphithéâtre crèche ehpad`),
  personal: words(`mort décès disparition assassinat meurtre procès arrestation condamnation interpellation élection réélection démission nomination arrivée départ retour absence blessure transfert but buts doublé essai essais pénalité pénalités passe tir frappe
    victoire défaite victime père mère fils fille frère sœur épouse mari veuve femme compagne compagnon famille proches avocat avocate défense nom domicile corps film roman livre album discours mandat campagne candidature interview déclarations
    propos mémoire funérailles obsèques hommage carrière audition témoignage portrait équipe hommes joueurs élèves protégés gouvernement partisans entourage cabinet équipes`),
  eventHeads: words(`sommet conférence accord accords traité protocole guerre bataille jeux coupe championnat championnats festival tour salon exposition référendum révolution siège attentat attentats
    forum biennale foire congrès débat procès séisme ouragan cyclone tempête crise pandémie élection élections présidentielle législatives opération mondial euro rallye marathon`),
  placePrepositions: words('à en au aux vers près dans depuis'),
  placeHeads: words('ville cité village région province district oblast commune capitale île îles mer océan fleuve détroit golfe mont montagne aéroport port département canton état pays quartier rue avenue boulevard place gare'),
  places: words(`paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon saint-étienne grenoble dijon angers nîmes villeurbanne clermont-ferrand brest tours amiens limoges annecy metz
    besançon orléans mulhouse rouen caen nancy perpignan avignon poitiers calais dunkerque pau bayonne ajaccio bastia cannes versailles créteil nanterre bobigny lorient quimper vannes valence chambéry troyes
    bretagne normandie provence corse alsace lorraine auvergne aquitaine occitanie picardie bourgogne franche-comté guadeloupe martinique réunion mayotte guyane polynésie nouvelle-calédonie
    bruxelles anvers gand liège genève zurich berne lausanne bâle londres manchester liverpool édimbourg glasgow belfast dublin madrid barcelone séville valence bilbao lisbonne porto rome milan naples turin venise florence palerme
    berlin munich hambourg francfort cologne stuttgart dresde leipzig vienne salzbourg prague varsovie cracovie gdansk budapest bucarest sofia belgrade zagreb sarajevo pristina tirana skopje podgorica athènes thessalonique
    istanbul ankara izmir nicosie chypre moscou saint-pétersbourg kazan rostov koursk belgorod briansk voronej kiev kyiv kharkiv odessa lviv dnipro zaporijjia kherson marioupol donetsk louhansk kramatorsk sloviansk siversk bakhmout pokrovsk avdiivka mykolaïv tchernihiv soumy
    tchernobyl sébastopol crimée donbass donbas minsk vilnius riga tallinn helsinki stockholm oslo copenhague reykjavik amsterdam rotterdam luxembourg tbilissi erevan bakou chisinau kichinev
    washington new-york chicago boston houston dallas miami seattle atlanta detroit philadelphie denver los-angeles san-francisco montréal québec ottawa toronto vancouver mexico brasilia rio são-paulo buenos-aires santiago lima bogota caracas quito
    pékin shanghai hongkong hong-kong wuhan canton taipei taïwan tokyo osaka kyoto séoul pyongyang delhi new-delhi bombay mumbai calcutta islamabad karachi kaboul téhéran bagdad mossoul bassorah damas alep beyrouth amman jérusalem tel-aviv haïfa gaza rafah ramallah
    cisjordanie riyad djeddah doha dubaï abou-dabi koweït sanaa aden le-caire alexandrie tripoli benghazi tunis alger oran rabat casablanca marrakech tanger dakar bamako niamey ouagadougou abidjan yamoussoukro lomé cotonou accra lagos abuja
    libreville yaoundé douala kinshasa brazzaville goma kigali bujumbura kampala nairobi addis-abeba khartoum djibouti mogadiscio antananarivo johannesburg pretoria le-cap luanda maputo harare
    sydney melbourne canberra perth auckland wellington nouméa papeete bangkok hanoï manille jakarta singapour rangoun phnom-penh katmandou dacca colombo oulan-bator astana tachkent bichkek douchanbé achgabat
    europe asie afrique amérique océanie antarctique arctique méditerranée atlantique pacifique baltique balkans caucase sahel maghreb proche-orient moyen-orient scandinavie occident californie texas floride bavière catalogne lombardie sicile écosse sibérie groenland alaska
    kremlin donbass elysée élysée matignon bercy maison-blanche pentagone downing-street wall-street vatican danube rhin seine loire garonne rhône nil volga dniepr`),
  never: words(`le la les l' un une des du de d' au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs il elle ils elles on nous vous je tu qui que quoi dont où et ou mais donc or ni car si comme quand lorsque puisque
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre oui non pour par dans sur sous avec sans selon après avant depuis pendant
    résultat objectif bref alors ainsi enfin puis ensuite cependant toutefois pourtant certes voici voilà chapitre article faq sources source crédit photo vidéo`),
  determiners: words("le la les l' un une du des au aux ce cet cette son sa ses notre nos leur leurs de d'"),
}; // prettier-ignore
