import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

const JUDGED = `Brévanne : une fermeture contestée

Le conseil régional a supprimé 230 postes dans les lycées de Brévanne en 2024. La baignade est interdite dans le lac de Lonsault.
`;
const REWORDED = `Lycées : la région se défend

En 2024, 230 postes ont été supprimés par le conseil régional dans les lycées de Brévanne. Les parents réclament une réunion.
`;
/** Each a word away from the judged claim. */
const NEAR_MISSES: Record<string, string> = {
  denial: 'Le conseil régional n’a pas supprimé 230 postes dans les lycées de Brévanne en 2024.',
  number: 'Le conseil régional a supprimé 320 postes dans les lycées de Brévanne en 2024.',
  year: 'Le conseil régional a supprimé 230 postes dans les lycées de Brévanne en 2021.',
  subject: 'Le conseil régional a supprimé 230 postes dans les lycées de Lonsault en 2024.',
  act: 'Le conseil régional a créé 230 postes dans les lycées de Brévanne en 2024.',
};

async function desk() {
  const { call } = await openTestCore();
  await call('settings.set', { name: 'Marion Keller', initials: 'MK' });
  const claimOn = async (article: string, words: string) => {
    const { claims, revision } = await call('review.open', { article });
    const claim = claims.find((one) => revision.text.slice(one.focus.start, one.focus.end).includes(words));
    if (!claim) throw new Error(`no claim on ${words}`);
    return claim;
  };
  const judged = await importText(call, 'fermeture.txt', JUDGED);
  const claim = await claimOn(judged, '230 postes');
  await call('claims.judge', {
    article: judged,
    claim: claim.id,
    verdict: 'inexact',
    comment: 'le rectorat dément',
  });
  return { call, claimOn, judged, claim };
}

test('a claim judged once is recognised reworded in another article, and in a later revision of that article', async () => {
  const { call, claimOn, judged, claim } = await desk();
  const other = await importText(call, 'region.txt', REWORDED);
  expect((await claimOn(other, '230 postes')).earlier).toMatchObject([
    { article: judged, claim: claim.id, verdict: 'inexact', comment: 'le rectorat dément' },
  ]);
  const { revision } = await call('review.open', { article: other });
  const text = revision.text.replace(
    'En 2024, 230 postes ont été supprimés par le conseil régional',
    'Le conseil régional a sacrifié 230 postes en 2024',
  );
  await call('draft.save', { article: other, revision: { text, blocks: [], marks: [] } });
  await call('draft.commit', { article: other });
  expect((await claimOn(other, '230 postes')).earlier).toHaveLength(1);
});

test.each(Object.entries(NEAR_MISSES))(
  'another %s is another claim: nothing is offered',
  async (_, sentence) => {
    const { call, claimOn } = await desk();
    const other = await importText(
      call,
      'autre.txt',
      `La région et ses lycées\n\n${sentence} Les parents réclament une réunion.\n`,
    );
    expect((await claimOn(other, /\d{3} postes/u.exec(sentence)![0])).earlier).toEqual([]);
  },
);

test('a table comes in as a reference; a draft is held against its row', async () => {
  const { call } = await openTestCore();
  await call('settings.set', { name: 'Marion Keller', initials: 'MK' });
  const table = await importText(
    call,
    'chomage-regions.csv',
    'Région;Taux de chômage 2025 (%)\nBretagne;5,9\nOccitanie;8,8\n',
  );
  expect((await call('review.open', { article: table })).article.role).toBe('reference');
  const draft = await importText(
    call,
    'emploi.txt',
    'L’emploi en Bretagne\n\nEn 2025, le taux de chômage a atteint 6,9 % en Bretagne.\n',
  );
  const { warnings } = await call('review.open', { article: draft });
  expect(warnings.find((one) => one.rule === 'archive/figure')).toMatchObject({
    severity: 'warning',
    related: [{ article: table }],
  });
});
