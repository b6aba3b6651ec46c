import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

const TEXTS: Readonly<Record<string, string>> = {
  pont: `Le pont de Brévanne ouvre au trafic

Le pont de Brévanne a coûté 14 millions d'euros au département. Le maire de Brévanne, Luc Sarrazin, a salué les ouvriers.
`,
  facture: `Brévanne : la facture du pont

Le pont de Brévanne a coûté 19 millions d'euros au département. L'opposition demande des comptes.
`,
  seance: `Séance agitée à Brévanne

La maire de Brévanne, Odile Ferrand, a suspendu la séance. « Nous ne fermerons aucune école pendant le chantier », a déclaré Odile Ferrand.
`,
  ecoles: `Écoles de Brévanne : la promesse

« Nous ne fermerons qu'une école pendant le chantier », a déclaré Odile Ferrand devant les parents.
`,
};

/** What every article is told about the others, named by title so that two corpora can be compared. */
async function told(order: readonly string[]): Promise<Record<string, unknown>> {
  const { call } = await openTestCore();
  const ids = new Map<string, string>();
  for (const name of order) ids.set(name, await importText(call, `${name}.txt`, TEXTS[name]!));
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(TEXTS)) {
    const review = await call('review.open', { article: ids.get(name)! });
    const passage = (one: { article: string | null; start: number; end: number }) =>
      `${one.article === null ? name : nameOf.get(one.article)} ${one.start}-${one.end}`;
    all[name] = {
      warnings: review.warnings
        .filter((one) => one.rule.startsWith('archive/'))
        .map((one) => [
          one.rule,
          one.severity,
          one.start,
          one.end,
          one.message.fr,
          one.related.map(passage).sort(),
        ]),
      same: review.claims.map((one) => one.same.map(passage).sort()),
      agreements: review.claims.map((one) =>
        one.agreements.map((agreement) => [agreement.relation, agreement.related.map(passage).sort()]),
      ),
    };
  }
  return all;
}

test('what articles say of each other does not depend on the order in which they came', async () => {
  const first = await told(['pont', 'facture', 'seance', 'ecoles']);
  const rules = JSON.stringify(first);
  for (const rule of ['archive/figure', 'archive/office', 'archive/quotation']) expect(rules).toContain(rule);
  expect(await told(['ecoles', 'seance', 'facture', 'pont'])).toEqual(first);
  expect(await told(['facture', 'ecoles', 'pont', 'seance'])).toEqual(first);
});
