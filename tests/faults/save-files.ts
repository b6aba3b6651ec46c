/** Writes a report, a backup and a restored corpus, each under the name given, while somebody watches the writes. */
import { restoreBackup, writeBackup } from '../../src/main/corpus/backup-file.ts';
import { openDatabase } from '../../src/main/corpus/database.ts';
import { writeFileSafely } from '../../src/main/export/write.ts';

const [corpus, backup, report] = process.argv.slice(2);
openDatabase(corpus).close();
await writeFileSafely(report, Buffer.from('Le bilan'));
writeBackup(corpus, backup);
restoreBackup(corpus, backup, new Date(0));
