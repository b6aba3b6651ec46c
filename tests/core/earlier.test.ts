import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

const FIRST = `Le chantier du pont de Brévanne s'achève

Le pont de Brévanne a coûté 14 millions d'euros au département. Une cinquantaine d'ouvriers ont travaillé pendant deux ans.
`;
const SECOND = `Inauguration à Brévanne

Au département, le pont de Brévanne aura coûté 14 millions d'euros. La préfète a coupé le ruban devant une fanfare.
`;
const OTHER_SUM = `Brévanne : la facture du pont

Le pont de Brévanne a coûté 19 millions d'euros au département. L'opposition demande des comptes.
`;

test('a verdict is offered where the claim returns in other words, with its sources, and nowhere else', async () => {
  const { call } = await openTestCore();
  await call('settings.set', { name: 'Marion Keller', initials: 'MK' });
  const first = await importText(call, 'chantier.txt', FIRST);
  const claimOn = async (article: string, words: string) => {
    const review = await call('review.open', { article });
    const text = review.revision.text;
    const claim = review.claims.find((one) => text.slice(one.focus.start, one.focus.end).includes(words));
    if (!claim) throw new Error(`no claim on ${words}`);
    return claim;
  };
  const judged = await claimOn(first, '14 millions');
  await call('claims.judge', { article: first, claim: judged.id, verdict: 'nuance', comment: 'hors taxes' });
  await call('sources.add', {
    article: first,
    claim: judged.id,
    note: {
      kind: 'document',
      title: 'Compte administratif',
      locator: 'p. 12',
      consulted: '2026-11-20',
      excerpt: '',
      protected: false,
    },
  });

  const second = await importText(call, 'inauguration.txt', SECOND);
  const returned = await claimOn(second, '14 millions');
  expect(returned.judgement.verdict).toBeNull();
  expect(returned.earlier).toHaveLength(1);
  expect(returned.earlier[0]).toMatchObject({
    article: first,
    claim: judged.id,
    verdict: 'nuance',
    comment: 'hors taxes',
    by: 'Marion Keller',
  });
  expect(returned.earlier[0]!.sources.map((one) => one.title)).toEqual(['Compte administratif']);
  expect(returned.earlier[0]!.excerpt).toContain('14 millions');

  const third = await importText(call, 'facture.txt', OTHER_SUM);
  expect((await claimOn(third, '19 millions')).earlier).toEqual([]);

  await call('articles.withdraw', { articles: [first] });
  expect((await claimOn(second, '14 millions')).earlier).toEqual([]);
  await call('articles.restore', { articles: [first] });
  expect((await claimOn(second, '14 millions')).earlier).toHaveLength(1);
  await call('articles.purge', { articles: [first] });
  expect((await claimOn(second, '14 millions')).earlier).toEqual([]);
});

test('two articles that contradict each other are told so, in whichever order they come, until one is withdrawn', async () => {
  for (const order of [
    [FIRST, OTHER_SUM],
    [OTHER_SUM, FIRST],
  ]) {
    const { call } = await openTestCore();
    const ids: string[] = [];
    for (const [index, text] of order.entries()) ids.push(await importText(call, `pont-${index}.txt`, text));
    const contradictions = async (article: string) =>
      (await call('review.open', { article })).warnings.filter((one) => one.rule === 'archive/figure');
    for (const [index, id] of ids.entries()) {
      const [warning] = await contradictions(id);
      expect(warning?.related.map((one) => one.article)).toEqual([ids[1 - index]]);
    }
    await call('articles.withdraw', { articles: [ids[0]!] });
    expect(await contradictions(ids[1]!)).toEqual([]);
  }
});
