/** A desk over a corpus as the faults need it, also in a process of its own: it runs without the test runner. */
import { openCore, type Core, type CoreOptions } from '../../src/main/core.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { dispatch, makeClient, type Client } from '../../src/shared/call.ts';

export interface Desk {
  core: Core;
  call: Client;
  /** Imports a text and returns its article's id. */
  importText(name: string, text: string): Promise<string>;
}

/** Files are read in this thread; the clock is the system's unless `options` say otherwise. */
export async function openDesk(corpusPath: string, options: Partial<CoreOptions> = {}): Promise<Desk> {
  const core = await openCore({
    corpusPath,
    shell: 'test',
    now: () => new Date(),
    reader: { read: readPaper, close: () => Promise.resolve() },
    printPdf: null,
    ...options,
  });
  const call = makeClient((name, input) => dispatch(core.handlers, name, input));
  return {
    core,
    call,
    async importText(name, text) {
      const bytes = Buffer.from(text).toString('base64');
      const [outcome] = await call('articles.import', { files: [{ name, folder: null, bytes }] });
      if (outcome.result === 'refused') throw new Error(outcome.message.en);
      return outcome.article;
    },
  };
}

/** The nth draft of a series: claims to judge, and no two alike. */
export const draft = (nth: number): string => `Le bilan numéro ${nth} de la coopérative

La coopérative de Brévelin a vendu ${100 + nth} tonnes de pommes en ${2000 + (nth % 26)}, contre ${90 + nth} un an plus tôt.

« Nous avons tenu, malgré la saison ${nth} », a déclaré Anne Guélec, lundi 2 mars 2026, devant ${20 + (nth % 50)} adhérents.
`;
