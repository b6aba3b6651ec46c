/** A process that imports an article, says so and then holds the corpus until it is killed. */
import { openCore } from '../../src/main/core.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { dispatch } from '../../src/shared/call.ts';

const core = await openCore({
  corpusPath: process.argv[2],
  shell: 'test',
  now: () => new Date(Date.UTC(2026, 10, 22)),
  reader: { read: (file) => Promise.resolve(readPaper(file)), close: () => Promise.resolve() },
  printPdf: null,
});
const bytes = Buffer.from('Un titre\n\nUne phrase qui tient seule.\n').toString('base64');
await dispatch(core.handlers, 'articles.import', { files: [{ name: 'a.txt', folder: null, bytes }] });
process.send?.('imported');
setInterval(() => undefined, 1000);
