/**
 * Sentences written for the project, tagged by hand, on turns that news uses daily and the treebanks hardly show: points of the compass after
 * l', deadlines, agency style, incises, offices, sport, money. word_TAG; learned beside the treebanks.
 */
import type { TreebankSentence, Word } from './treebank.ts';

const SENTENCES = `
Les_DET combats_NOUN ont_AUX repris_VERB à_ADP l'_DET est_NOUN de_ADP la_DET ville_NOUN ._PUNCT
Dans_ADP l'_DET est_NOUN du_ADP pays_NOUN ,_PUNCT la_DET situation_NOUN empire_VERB ._PUNCT
Le_DET vent_NOUN soufflera_VERB de_ADP l'_DET est_NOUN vers_ADP l'_DET ouest_NOUN ._PUNCT
L'_DET est_NOUN de_ADP la_DET région_NOUN est_AUX privé_VERB d'_ADP électricité_NOUN ._PUNCT
La_DET France_PROPN veut_VERB doubler_VERB sa_DET production_NOUN d'_ADP ici_ADV 2035_NUM ._PUNCT
D'_ADP ici_ADV à_ADP 2030_NUM ,_PUNCT le_DET parc_NOUN comptera_VERB 40_NUM éoliennes_NOUN ._PUNCT
D'_ADP ici_ADV la_DET fin_NOUN de_ADP l'_DET année_NOUN ,_PUNCT les_DET prix_NOUN baisseront_VERB ._PUNCT
Le_DET prix_NOUN du_ADP gaz_NOUN augmente_VERB ._PUNCT
Le_DET chômage_NOUN recule_VERB ,_PUNCT la_DET dette_NOUN progresse_VERB ._PUNCT
Le_DET nombre_NOUN de_ADP malades_NOUN double_VERB chaque_DET année_NOUN ._PUNCT
Les_DET deux_NUM partis_NOUN gouverneront_VERB ensemble_ADV ._PUNCT
Ils_PRON ont_AUX travaillé_VERB ensemble_ADV pendant_ADP dix_NUM ans_NOUN ._PUNCT
«_PUNCT C'_PRON est_AUX faux_ADJ »_PUNCT ,_PUNCT a_AUX rétorqué_VERB la_DET ministre_NOUN ._PUNCT
«_PUNCT Nous_PRON verrons_VERB »_PUNCT ,_PUNCT élude_VERB un_DET conseiller_NOUN ._PUNCT
Interrogé_VERB lundi_NOUN ,_PUNCT le_DET parquet_NOUN n'_ADV a_AUX pas_ADV souhaité_VERB réagir_VERB ._PUNCT
Le_DET parquet_NOUN de_ADP Paris_PROPN a_AUX ouvert_VERB une_DET enquête_NOUN pour_ADP abus_NOUN de_ADP biens_NOUN sociaux_ADJ ._PUNCT
Le_DET Premier_ADJ ministre_NOUN ,_PUNCT Jean_PROPN Morvan_PROPN ,_PUNCT se_PRON rendra_VERB mardi_NOUN à_ADP Brest_PROPN ._PUNCT
La_DET présidente_NOUN de_ADP la_DET Commission_NOUN européenne_ADJ a_AUX salué_VERB un_DET accord_NOUN historique_ADJ ._PUNCT
Le_DET directeur_NOUN général_ADJ du_ADP groupe_NOUN touchera_VERB 2_NUM millions_NOUN d'_ADP euros_NOUN ._PUNCT
Le_DET groupe_NOUN vise_VERB un_DET chiffre_NOUN d'_ADP affaires_NOUN de_ADP 3,2_NUM milliards_NOUN d'_ADP euros_NOUN ._PUNCT
Selon_ADP l'_DET Insee_PROPN ,_PUNCT l'_DET inflation_NOUN atteint_VERB 2,1_NUM %_NOUN sur_ADP un_DET an_NOUN ._PUNCT
Une_DET issue_NOUN négociée_VERB reste_VERB possible_ADJ ._PUNCT
L'_DET issue_NOUN du_ADP scrutin_NOUN reste_VERB incertaine_ADJ ._PUNCT
Les_DET Balkans_PROPN attendent_VERB une_DET réponse_NOUN de_ADP Bruxelles_PROPN ._PUNCT
Les_DET survols_NOUN suspects_ADJ se_PRON multiplient_VERB ._PUNCT
Les_DET tirs_NOUN nourris_ADJ ont_AUX cessé_VERB vers_ADP 4_NUM h_NOUN 30_NUM ._PUNCT
L'_DET armée_NOUN dit_VERB avoir_AUX abattu_VERB 37_NUM drones_NOUN ._PUNCT
Kiev_PROPN accuse_VERB Moscou_PROPN de_ADP viser_VERB des_DET civils_NOUN ._PUNCT
Washington_PROPN menace_VERB Pékin_PROPN de_ADP nouveaux_ADJ droits_NOUN de_ADP douane_NOUN ._PUNCT
Paris_PROPN et_CCONJ Berlin_PROPN s'_PRON opposent_VERB sur_ADP le_DET budget_NOUN ._PUNCT
Bruxelles_PROPN enquête_VERB sur_ADP les_DET aides_NOUN chinoises_ADJ ._PUNCT
La_DET mairie_NOUN porte_VERB plainte_NOUN ._PUNCT
La_DET grève_NOUN touche_VERB six_NUM lignes_NOUN de_ADP métro_NOUN ._PUNCT
Le_DET club_NOUN affronte_VERB Lyon_PROPN samedi_NOUN soir_NOUN ._PUNCT
Il_PRON a_AUX marqué_VERB deux_NUM buts_NOUN contre_ADP l'_DET Espagne_PROPN ._PUNCT
Elle_PRON remplace_VERB Paul_PROPN Le_PROPN Gall_PROPN ,_PUNCT démissionnaire_ADJ ._PUNCT
Né_VERB en_ADP 1962_NUM à_ADP Quimper_PROPN ,_PUNCT il_PRON dirige_VERB l'_DET hôpital_NOUN depuis_ADP 2015_NUM ._PUNCT
Âgée_ADJ de_ADP 47_NUM ans_NOUN ,_PUNCT l'_DET avocate_NOUN plaidera_VERB jeudi_NOUN ._PUNCT
Les_DET pompiers_NOUN craignent_VERB un_DET effondrement_NOUN ._PUNCT
Le_DET bilan_NOUN s'_PRON alourdit_VERB :_PUNCT douze_NUM morts_NOUN et_CCONJ trente_NUM blessés_NOUN ._PUNCT
Quatre_NUM personnes_NOUN ont_AUX été_AUX interpellées_VERB ,_PUNCT dont_PRON deux_NUM mineurs_NOUN ._PUNCT
Le_DET texte_NOUN ,_PUNCT examiné_VERB en_ADP première_ADJ lecture_NOUN ,_PUNCT divise_VERB la_DET majorité_NOUN ._PUNCT
La_DET loi_NOUN entrera_VERB en_ADP vigueur_NOUN le_DET 1er_ADJ janvier_NOUN 2026_NUM ._PUNCT
Que_PRON faire_VERB ?_PUNCT
Et_CCONJ maintenant_ADV ?_PUNCT
Pourquoi_ADV la_DET dette_NOUN inquiète_VERB les_DET marchés_NOUN
Ce_PRON que_PRON dit_VERB la_DET loi_NOUN
Loyers_NOUN :_PUNCT la_DET ville_NOUN gèle_VERB les_DET hausses_NOUN
Ukraine_PROPN :_PUNCT les_DET alliés_NOUN promettent_VERB des_DET missiles_NOUN
Une_DET réforme_NOUN qui_PRON divise_VERB
Deux_NUM maires_NOUN claquent_VERB la_DET porte_NOUN
“_PUNCT Je_PRON reste_VERB ”_PUNCT ,_PUNCT assure_VERB -t-il_PRON ._PUNCT
Le_DET ministre_NOUN s'_PRON est_AUX dit_VERB confiant_ADJ ._PUNCT
Le_DET premier_ADJ opposant_NOUN en_PRON doute_VERB ._PUNCT
Près_ADV de_ADP 300_NUM salariés_NOUN manifestent_VERB ._PUNCT
Plus_ADV de_ADP la_DET moitié_NOUN des_ADP élus_NOUN votent_VERB contre_ADV ._PUNCT
Le_DET porte-parole_NOUN de_ADP l'_DET armée_NOUN dément_VERB toute_DET perte_NOUN ._PUNCT
Les_DET prix_NOUN flambent_VERB ,_PUNCT les_DET ménages_NOUN trinquent_VERB ._PUNCT
Un_DET million_NOUN de_ADP foyers_NOUN sont_AUX privés_VERB de_ADP courant_NOUN ._PUNCT
La_DET Cour_NOUN des_ADP comptes_NOUN pointe_VERB un_DET déficit_NOUN de_ADP 800_NUM millions_NOUN d'_ADP euros_NOUN ._PUNCT
Le_DET Conseil_NOUN d'_ADP État_NOUN annule_VERB le_DET décret_NOUN ._PUNCT
L'_DET Élysée_PROPN confirme_VERB la_DET visite_NOUN du_ADP chancelier_NOUN ._PUNCT
Les_DET Russes_NOUN avancent_VERB dans_ADP le_DET Donbass_PROPN ._PUNCT
Des_DET Français_NOUN ont_AUX manifesté_VERB à_ADP Londres_PROPN ._PUNCT
Les_DET Américains_NOUN et_CCONJ les_DET Européens_NOUN négocient_VERB ._PUNCT
Un_DET Allemand_NOUN a_AUX été_AUX blessé_VERB ._PUNCT
Selon_ADP les_DET Ukrainiens_NOUN ,_PUNCT la_DET ville_NOUN tient_VERB ._PUNCT
Deux_NUM Israéliens_NOUN et_CCONJ trois_NUM Palestiniens_NOUN sont_AUX morts_VERB ._PUNCT
Le_DET simple_ADJ fait_NOUN que_SCONJ le_DET texte_NOUN existe_VERB rassure_VERB les_DET élus_NOUN ._PUNCT
Un_DET pari_NOUN qui_PRON change_VERB la_DET donne_NOUN
La_DET Russie_PROPN mise_VERB sur_ADP la_DET lassitude_NOUN des_ADP alliés_NOUN ._PUNCT
L'_DET ONU_PROPN réclame_VERB une_DET trêve_NOUN ._PUNCT
`;

/** The sentences, as a treebank without lemmas. */
export function ownSentences(): TreebankSentence[] {
  return SENTENCES.trim().split('\n').map((line) => {
    let text = '';
    const words: Word[] = line.trim().split(' ').map((item) => {
      const cut = item.lastIndexOf('_');
      const form = item.slice(0, cut);
      const start = text.length;
      text += `${form} `;
      return { start, end: start + form.length, form, lemma: '_', upos: item.slice(cut + 1) };
    });
    return { text: text.trimEnd(), words };
  }); // prettier-ignore
}
