/** Pages of persons, timelines, the board of contradictions: what they hold, and that the order of import does not matter. */
import { expect, test } from 'vitest';
import type { Client } from '../../src/shared/call.ts';
import { importText, openTestCore } from './open.ts';

const TEXTS: Readonly<Record<string, string>> = {
  pont: `Le pont de Brévanne ouvre au trafic

Brévanne, le 4 mars 2025

Le pont de Brévanne a coûté 14 millions d'euros au département. La maire de Brévanne, Odile Ferrand, a salué les ouvriers.

« Nous ne fermerons aucune école pendant le chantier », a déclaré Mme Ferrand devant la presse.
`,
  facture: `Brévanne : la facture du pont

Brévanne, le 6 mars 2025

Le pont de Brévanne a coûté 19 millions d'euros au département. Paul Ferrand, ingénieur, demande des comptes à Odile Ferrand.
`,
  ecoles: `Écoles de Brévanne : la promesse

Brévanne, le 9 mars 2025

« Nous ne fermerons qu'une école pendant le chantier », a déclaré Odile Ferrand devant les parents.

Le maire de Brévanne, Luc Sarrazin, a ouvert la séance. Le chantier a commencé vers juin 2023. Le pont a été inauguré le 28 février 2025 par Odile Ferrand devant les élus du département.
`,
  fete: `Une fête pour le pont

Brévanne, le 12 mars 2025

Le pont a été inauguré le 28 février 2025 par Odile Ferrand devant les élus du département. Le premier coup de pioche datait de 2021.
`,
};

async function filled(order: readonly string[] = Object.keys(TEXTS)) {
  const opened = await openTestCore();
  const ids = new Map<string, string>();
  for (const name of order) ids.set(name, await importText(opened.call, `${name}.txt`, TEXTS[name]));
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
  return { ...opened, ids, nameOf };
}
const page = (call: Client, key: string) => call('entities.page', { kind: 'person', key });

test('a person’s page gathers short forms, quotations, offices and what contradicts them; two full names stay two', async () => {
  const { call, nameOf, ids } = await filled();
  const found = await call('entities.find', { query: 'ferr' });
  expect(found.filter((one) => one.kind === 'person').map(({ name, articles }) => [name, articles])).toEqual([
    ['Odile Ferrand', 4],
    ['Paul Ferrand', 1],
  ]);
  const odile = await page(call, 'odile ferrand');
  expect(odile).toMatchObject({ name: 'Odile Ferrand', articles: 4, from: '2025-03-04', to: '2025-03-12' });
  expect(odile.forms).toContain('Ferrand');
  expect(odile.told.map((one) => nameOf.get(one.article))).toEqual(['fete', 'ecoles', 'facture', 'pont']);
  const said = odile.told.flatMap((one) => one.passages.filter((passage) => passage.said));
  expect(said.map((one) => [one.passage.slice(2, 26), one.dispute?.rule])).toEqual([
    ['Nous ne fermerons qu\'une', 'archive/quotation'],
    ['Nous ne fermerons aucune', 'archive/quotation'],
  ]); // prettier-ignore
  expect(odile.offices).toMatchObject([{ office: 'maire', organisation: 'Brévanne', articles: 1, terms: [], disagrees: { article: ids.get('pont') } }]); // prettier-ignore
  const names = await call('entities.of', { article: ids.get('pont')! });
  expect(names.map((one) => one.name)).toEqual(['Odile Ferrand', 'Odile Ferrand']);
  await expect(page(call, 'Zoé Inconnue')).rejects.toMatchObject({ code: 'no-name' });
});

test('an office beyond the register’s term is told with the term and the disagreement', async () => {
  const { call } = await openTestCore();
  const article = await importText(
    call,
    'a.txt',
    "Visite à Brévanne\n\nBrévanne, le 4 mars 2026\n\nJens Stoltenberg, secrétaire général de l'OTAN, a visité le port de Brévanne.\n",
  );
  const { offices } = await page(call, 'Jens Stoltenberg');
  expect(offices[0]).toMatchObject({
    organisation: 'OTAN',
    from: '2026-03-04',
    articles: 1,
    terms: [{ from: '2014-10-01', to: '2024-09-30' }],
    disagrees: { article, date: '2026-03-04' },
  });
  expect(offices[1]).toMatchObject({ organisation: 'Norvège', articles: 0, passage: null });
});

test('withdrawing, undoing and purging take a name away, bring it back, and leave none', async () => {
  const { call, ids } = await filled();
  const article = ids.get('facture')!;
  const people = async (query: string) => (await call('entities.find', { query })).map((one) => [one.name, one.articles]); // prettier-ignore
  await call('articles.withdraw', { articles: [article] });
  expect(await people('paul')).toEqual([]);
  expect(await people('odile')).toEqual([['Odile Ferrand', 3]]);
  await call('history.undo', { article });
  expect(await people('paul')).toEqual([['Paul Ferrand', 1]]);
  expect((await page(call, 'odile ferrand')).articles).toBe(4);
  await call('articles.purge', { articles: [article] });
  expect(await people('paul')).toEqual([]);
  expect((await page(call, 'odile ferrand')).told).toHaveLength(3);
});

test('a timeline goes by the date of the facts, says how precise it is, and tells once what two articles tell', async () => {
  const { call, ids, nameOf } = await filled();
  const { id: dossier } = await call('dossiers.create', { name: 'Pont' });
  await call('dossiers.assign', { dossier, articles: [...ids.values()], member: true });
  const { lines, people, total } = await call('dossiers.timeline', { dossier });
  expect(total).toBe(lines.length);
  expect(lines.map((line) => line.date)).toEqual(lines.map((line) => line.date).toSorted());
  const at = (date: string) => lines.find((line) => line.date === date);
  expect(at('2021')).toMatchObject({ approximate: false });
  expect(at('2023-06')).toMatchObject({ approximate: true });
  expect(at('2025-02-28')?.tellings.map((one) => nameOf.get(one.article))).toEqual(['ecoles', 'fete']);
  expect(people[0]).toMatchObject({ name: 'Odile Ferrand' });
  const hers = await call('dossiers.timeline', { dossier, person: 'odile ferrand' });
  expect(hers.lines.map((line) => line.date)).toEqual(['2025-02-28']);
  await expect(call('dossiers.timeline', { dossier: 'x' })).rejects.toMatchObject({ code: 'no-dossier' });
});

test('each contradiction is listed once, with its subject and what a reference says of it, page by page', async () => {
  const { call, ids, nameOf } = await filled();
  const { open, total } = await call('corpus.contradictions', {});
  expect(total).toBe(open.length);
  const rules = open.map((one) => one.rule).toSorted();
  expect(rules).toEqual(['archive/figure', 'archive/office', 'archive/quotation']);
  expect(open.find((one) => one.rule === 'archive/quotation')!.subject).toBe('Odile Ferrand');
  const figure = open.find((one) => one.rule === 'archive/figure')!;
  expect(figure.sides.map((side) => nameOf.get(side.article))).toEqual(['facture', 'pont']);
  expect(figure.trusted).toBeNull();
  expect((await call('corpus.counts', {})).contradictions).toBe(3);
  const pages = await Promise.all([0, 1, 2].map((offset) => call('corpus.contradictions', { offset, limit: 1 }))); // prettier-ignore
  expect(pages.flatMap((one) => one.open)).toEqual(open);
  // Grouped, those of a group follow one another over the pages, and each tells how many there are in all.
  const byKind = await Promise.all([0, 1, 2].map((offset) => call('corpus.contradictions', { offset, limit: 1, group: 'kind' }))); // prettier-ignore
  const kinds = byKind.flatMap((page) => page.open).map((one) => one.kind);
  expect(kinds.toSorted()).toEqual(open.map((one) => one.kind).toSorted());
  expect(new Set(kinds).size).toBe(kinds.filter((kind, at) => kind !== kinds[at - 1]).length);
  for (const { kind, group } of byKind.flatMap((page) => page.open))
    expect(group).toEqual({ key: kind, total: kinds.filter((one) => one === kind).length });
  const bySubject = (await call('corpus.contradictions', { group: 'subject' })).open;
  expect(bySubject.map((one) => one.group!.key)).toEqual(bySubject.map((one) => one.subject ?? ''));
  const ofFacture = await call('corpus.contradictions', { article: ids.get('facture')! });
  expect(ofFacture.open.map((one) => one.rule)).toEqual(['archive/figure']);
  await call('articles.update', { article: ids.get('pont')!, role: 'reference' });
  const again = (await call('corpus.contradictions', {})).open.find((one) => one.rule === 'archive/figure')!;
  const side = again.sides.findIndex((one) => one.role === 'reference');
  expect(again.trusted).toMatchObject({ by: 'reference', side });
  expect(nameOf.get(again.sides[side].article)).toBe('pont');
});

test('later articles that contradict one passage alike are one entry of a grouped board, with all that say so', async () => {
  const { call } = await openTestCore();
  const day = (n: number) => `${n} mars 2025`;
  const first = await importText(call, 'un.txt', `Le pont ouvre\n\nBrévanne, le ${day(4)}\n\nLe pont de Brévanne a coûté 14 millions d'euros au département.\n`); // prettier-ignore
  for (let n = 5; n < 12; n++)
    await importText(call, `${n}.txt`, `La facture du pont, épisode ${n}\n\nBrévanne, le ${day(n)}\n\nLe pont de Brévanne a coûté 19 millions d'euros au département. C'est la chronique numéro ${n}.\n`); // prettier-ignore
  const { open, total, entries } = await call('corpus.contradictions', { group: 'kind' });
  const many = open.find((one) => one.counts[0] > 1)!;
  expect(many.counts).toEqual([7, 1]);
  expect(many.sides).toHaveLength(8);
  expect(many.sides[1].article).toBe(first);
  expect(new Set(many.sides.filter((_, at) => at !== 1).map((one) => one.passage))).toEqual(new Set(["19 millions d'euros"])); // prettier-ignore
  expect(entries).toBe(open.length);
  expect(total).toBe(open.reduce((all, one) => all + one.counts[0], 0));
  expect(many.group!.total).toBe(total);
  const listed = await call('corpus.contradictions', {});
  expect(listed.entries).toBe(listed.open.length);
});

test('pages, timelines and the board are the same whatever the order of import', async () => {
  const told = async (order: readonly string[]) => {
    const { call, ids, nameOf } = await filled(order);
    const { id: dossier } = await call('dossiers.create', { name: 'Pont' });
    await call('dossiers.assign', { dossier, articles: [...ids.values()], member: true });
    const all = {
      person: await page(call, 'odile ferrand'),
      timeline: await call('dossiers.timeline', { dossier }),
      board: (await call('corpus.contradictions', {})).open.map(({ since: _since, ...one }) => one),
    };
    return JSON.stringify(all, (_key, value: unknown) =>
      typeof value === 'string' ? (nameOf.get(value) ?? value) : value,
    );
  };
  const first = await told(['pont', 'facture', 'ecoles', 'fete']);
  expect(await told(['fete', 'ecoles', 'facture', 'pont'])).toEqual(first);
});
