/** Articles written for the tests: their faults are known. */

/** 10 March 2026 is a Tuesday; the amount has a source, the second quotation a speaker. */
export const SORTING = {
  name: 'centre-de-tri.txt',
  content: `Nantes inaugure son centre de tri

Par Camille Renaudin

Publié le 10 mars 2026

La métropole de Nantes a inauguré lundi 10 mars 2026 un centre de tri qui traitera 48 000 tonnes de déchets par an. Le chantier a coûté 62 millions d’euros, selon la direction des services.

« Nous doublons notre capacité en dix-huit mois », a déclaré Hélène Armand, vice-présidente de la métropole.

Le site emploie 140 personnes, dont 35 en insertion. La collecte sera étendue à vingt-quatre communes d’ici à 2028.
`,
};

/** Two articles that name different holders of one office on one day. */
export const SUMMIT_A = {
  name: 'sommet-a.txt',
  content: `À La Haye, l’OTAN fixe son cap

Par Louis Ferrand

Publié le 12 février 2026

Le secrétaire général de l’OTAN, Mark Rutte, a réuni jeudi 12 février 2026 à Bruxelles les ministres de la défense de l’Alliance. Les alliés se sont engagés à consacrer 5 % de leur PIB à la défense.
`,
};
export const SUMMIT_B = {
  name: 'sommet-b.txt',
  content: `Défense : les alliés comptent leurs munitions

Par Awa Diallo

Publié le 12 février 2026

Le secrétaire général de l’OTAN, Jens Stoltenberg, a réuni jeudi 12 février 2026 à Bruxelles les ministres de la défense. Les alliés ont promis de consacrer 4 % de leur PIB à la défense.
`,
};

/** An English draft with a wrong weekday: 3 February 2026 is a Tuesday. */
export const FERRY = {
  name: 'ferry.txt',
  content: `Island ferry returns after refit

By Owen Hart

Published 4 February 2026

The island ferry went back into service on Monday 3 February 2026 after a refit that cost £2.4 million, according to the port authority. It carries 320 passengers.

“The crossing is safe again,” said Maud Ellis, the port’s director.
`,
};
