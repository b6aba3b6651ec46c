/** A core on a corpus of its own, with a clock that the test moves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { dispatch, makeClient, type Client } from '../../src/shared/call.ts';
import { openCore, type Core } from '../../src/main/core.ts';
import { partsOfMail, readPaper, unpackPapers } from '../../src/main/import/read.ts';

export interface TestCore {
  core: Core;
  call: Client;
  path: string;
  /** Closes and opens the corpus again, as a new session of the desk. */
  reopen(): Promise<TestCore>;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function openTestCore(path = join(temporaryFolder(), 'corpus.sqlite')): Promise<TestCore> {
  let ticks = 0;
  const core = await openCore({
    corpusPath: path,
    shell: 'test',
    now: () => new Date(Date.UTC(2026, 10, 22, 9, 0, ticks++)),
    reader: { read: readPaper, unpack: unpackPapers, parts: partsOfMail, close: () => Promise.resolve() },
    printPdf: null,
  });
  const call = makeClient((name, input) => dispatch(core.handlers, name, input));
  let open = true;
  const close = async () => {
    if (open) await core.close();
    open = false;
  };
  onTestFinished(close);
  return {
    core,
    call,
    path,
    async reopen() {
      await close();
      return openTestCore(path);
    },
  };
}

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Imports one text and returns the article's id. */
export async function importText(call: Client, name: string, text: string): Promise<string> {
  const [outcome] = await call('articles.import', { files: [{ name, folder: null, bytes: base64(text) }] });
  if (outcome.result === 'refused') throw new Error(outcome.message.en);
  return outcome.article;
}

/** A draft with a wrong weekday, figures and a quotation. */
export const DRAFT = `Le port de Brévelin rouvrira au printemps

Le conseil municipal de Brévelin s'est réuni lundi 3 mars 2026 pour voter la réouverture du port.

Les travaux ont coûté 2,4 millions d'euros, selon la maire, Anne Guélec. Le bassin compte désormais 310 anneaux, dont 45 pour les pêcheurs.

« Nous avons tenu le calendrier », a déclaré Anne Guélec devant une soixantaine d'habitants.
`;
