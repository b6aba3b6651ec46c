/** Everything the tests put into the system's temporary folder lies in one folder of it, removed at the end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-tests-'));
  // Some tests run a command as nobody, who must get in.
  chmodSync(folder, 0o755);
  // os.tmpdir reads these in the workers, which inherit them.
  process.env.TMPDIR = process.env.TEMP = process.env.TMP = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
