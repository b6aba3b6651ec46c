import { describe, expect, test } from 'vitest';
import { readText, words } from './reading.ts';

const attributions = (text: string, language: 'fr' | 'en' = 'fr') => {
  const reading = readText(text, language);
  return reading.attributions.map((one) => ({
    text: words(reading, one),
    source: words(reading, one.source),
    cue: words(reading, one.cue),
    speaker: one.speaker,
    vague: one.vague,
  }));
};

describe('sources', () => {
  test('a verb of speech with its clause', () => {
    expect(attributions('Claire Fontaine a affirmé lors du conseil que la dette avait reculé.')).toEqual([
      {
        text: 'Claire Fontaine a affirmé lors du conseil que la dette avait reculé',
        source: 'Claire Fontaine',
        cue: 'a affirmé',
        speaker: 'Claire Fontaine',
        vague: false,
      },
    ]);
  });
  test('reports that share the subject are attributions of their own', () => {
    const found = attributions(
      'Paul Verdier a salué les efforts consentis, tout en rappelant que le délai expirait bientôt.',
    );
    expect(found.map((one) => [one.cue, one.speaker])).toEqual([['rappelant', 'Paul Verdier'], ['a salué', 'Paul Verdier']]); // prettier-ignore
    expect(
      attributions('Il a appelé la Ruritanie à négocier et exhorté la France à patienter.').map(
        (one) => one.cue,
      ),
    ).toEqual(['exhorté', 'a appelé']);
  });
  test('selon, d’après, pour', () => {
    expect(attributions('Selon Marc Vidal, la digue tiendra.')[0]).toMatchObject({
      source: 'Marc Vidal',
      cue: 'Selon',
      speaker: 'Marc Vidal',
      vague: false,
    });
    expect(attributions("D’après l'étude de l'OTAN, la digue tiendra.")[0]).toMatchObject({
      cue: 'D’après',
      vague: false,
    });
    expect(attributions('Pour Marc Vidal, la digue tiendra.')[0]).toMatchObject({
      cue: 'Pour',
      speaker: 'Marc Vidal',
    });
  });
  test('what is no source', () => {
    expect(attributions('La teinte change selon la lumière.')).toEqual([]);
    expect(attributions('Pour cette raison, la digue tiendra.')).toEqual([]);
    expect(attributions('Le groupe a lancé une offensive et soutient la Ruritanie.')).toEqual([]);
    expect(attributions('Luc Moreau a été condamné à deux ans de prison.')).toEqual([]);
    expect(attributions('Le tribunal a condamné Luc Moreau à deux ans de prison.')).toEqual([]);
    expect(attributions('La Norvège, elle, lancera à l’automne un service civil.')).toEqual([]);
    expect(attributions('Ces chiffres n’ont pas été vérifiés de source indépendante.')).toEqual([]);
    expect(attributions('Un voisin, qui a requis l’anonymat, habite en face.')).toEqual([]);
  });
  test('what a source demands, describes, waves away or leaves unconfirmed', () => {
    const cues = (text: string) => attributions(text).map((one) => one.cue);
    expect(cues('Le parquet avait requis quatre ans de prison.')).toEqual(['avait requis']);
    expect(cues('La défense l’avait accusé de vengeance.')).toEqual(['l’avait accusé']);
    expect(cues('Un ancien comptable a décrit un système rodé.')).toEqual(['a décrit']);
    expect(cues('Le porte-parole a balayé ces accusations.')).toEqual(['a balayé']);
    expect(cues('La mairie presse ses voisins de signer.')).toEqual(['presse']);
    expect(cues('La préfecture rétorque que la digue tiendra.')).toEqual(['rétorque']);
    expect(cues('Faux, réplique la mairie : la digue tiendra.')).toEqual(['réplique']);
    expect(cues('La Cour des comptes l’évalue à plus de deux milliards d’euros.')).toEqual(['l’évalue']);
    expect(cues('Les experts en attribuent l’origine à un émetteur.')).toEqual(['en attribuent']);
    expect(cues('Le Kremlin a rejeté ces accusations, les qualifiant d’« hystérie ».')).toContain(
      'qualifiant',
    );
    expect(cues('Elles sont une trentaine, estime l’association Un toit ici.')).toEqual(['estime']);
    expect(cues('Les alliés observent, ils analysent, ils décident.')).toEqual([]);
    expect(
      attributions(
        'Le débrayage a été suivi par 35 % du personnel selon les syndicats, 18 % selon la direction.',
      ).map((one) => one.text),
    ).toEqual([
      'Le débrayage a été suivi par 35 % du personnel selon les syndicats',
      '18 % selon la direction',
    ]);
    expect(cues('Le rapporteur du texte, Luc Morand, réclame pour sa part un vote.')).toEqual(['réclame']);
    expect(cues('Les juristes s’accordent à dire que le texte tiendra.')).toEqual(['s’accordent à dire']);
    expect(attributions('Un haut responsable américain a souligné que rien ne pressait.')[0].vague).toBe(
      true,
    );
    expect(cues('La police n’a pas confirmé cette information.')).toEqual(['a pas confirmé']);
    expect(cues('La société aurait vendu 300 chars, selon une note norvégienne.')).toEqual(['selon']);
  });
  test('vague sources', () => {
    expect(attributions('Selon des experts, la digue cédera.')[0].vague).toBe(true);
    expect(attributions('D’autres services jugent que la digue cédera.')[0].vague).toBe(true);
    expect(attributions('Plusieurs capitales jugent que la digue cédera.')[0].vague).toBe(true);
    expect(attributions('Certains observateurs estiment que la digue cédera.')[0].vague).toBe(true);
    expect(attributions('Selon les experts français, la digue cédera.')[0].vague).toBe(false);
    expect(
      attributions('La police cherche les auteurs des attaques attribuées à la Ruritanie.')[0],
    ).toMatchObject({ cue: 'attribuées', vague: true, speaker: null });
  });
  test('the conditional of report', () => {
    expect(attributions('Le convoi aurait quitté la ville avant midi.')[0]).toMatchObject({
      cue: 'aurait quitté',
      vague: true,
    });
    expect(attributions('Si le pont avait tenu, le convoi aurait quitté la ville.')).toEqual([]);
  });
  test('a list under its introduction', () => {
    const [one] = attributions(
      'Paul Verdier a rappelé que :\n- le badge est obligatoire ;\n- la visite reste payante.',
    );
    expect(one.text).toContain('la visite reste payante');
  });
  test('pronouns follow gender', () => {
    const found = attributions(
      'Claire Fontaine a rencontré Luc Moreau. Elle a estimé que le délai suffirait. Il a indiqué que le budget serait voté.',
    );
    expect(found.map((one) => one.speaker)).toEqual(['Claire Fontaine', 'Luc Moreau']);
  });
  test.each([
    ['A minister resigned on Monday after a leaked memo showed that fares would rise.', ['leaked memo']],
    ['The ferry was late and 27 were ill, the operator, Atlantic Link, said.', ['Atlantic Link']],
    ['About 12 million adults smoke, according to the charity RNID; others do not.', ['RNID']],
    ['Hall said £140,000 had been spent on travel.', ['Hall']],
    ['Employers added 119,000 jobs, fewer than economists had forecast.', []],
    ['A poll found that 58% of voters thought Hall should go, 23% thought he should stay.', ['poll']],
    ['Mark Hall of the Museum of Natural History argues that it is new.', ['Mark Hall']],
    [
      'The navy said it had lost a boat. It said the crew was safe. Two were hurt, it added.',
      ['navy', 'navy', 'navy'],
    ],
    ['It is said that he left. The quarry, it turned out, was empty.', []],
    ['The mayor, Anna Price, was quoted by the agency as saying that the dam would hold.', ['Anna Price']],
    ['The council put the number of homeless at 14, including three children.', ['council']],
    [
      'Mark Hall, a former adviser and no relation of the writer of that name, said little had changed.',
      ['Mark Hall'],
    ],
  ])('English: %s', (text, expected) =>
    expect(attributions(text, 'en').map((one) => one.speaker)).toEqual(expected),
  );
  test('English', () => {
    expect(attributions('According to Mark Hall, the dam will hold.', 'en')[0]).toMatchObject({
      speaker: 'Mark Hall',
      vague: false,
    });
    expect(attributions('The dam will hold, officials said.', 'en')[0]).toMatchObject({
      cue: 'said',
      vague: true,
    });
    expect(
      attributions('Two pilots, who asked not to be named, said the plane was late.', 'en')[0]?.vague,
    ).toBe(true);
    expect(attributions('Anna Price said the dam would hold.', 'en')[0]).toMatchObject({
      speaker: 'Anna Price',
      cue: 'said',
    });
  });
});

describe('who says what', () => {
  test.each([
    ['La décision a été saluée par Anne Roux.', 'fr', ['Anne Roux']],
    ['J’écris trois pages, j’en jette deux. On vous annonce une adaptation.', 'fr', []],
    ['Asked whether she would rule out further closures, Laura Benning left.', 'en', []],
  ] as const)('%s', (text, language, expected) =>
    expect(attributions(text, language).map((one) => one.speaker)).toEqual(expected),
  );
});
