/** The sample dossier: added and removed in one act. */
import { call } from '../bridge.ts';
import { t } from '../messages/language.svelte.ts';
import { notices, saving } from '../state/notices.svelte.ts';
import { list } from './list.svelte.ts';

export async function addSamples(): Promise<void> {
  const added = await saving.run(() => call('samples.add', {}));
  if (added) await list.refresh();
}

export async function removeSamples(): Promise<void> {
  const removed = await saving.run(() => call('samples.remove', {}));
  if (!removed) return;
  if (list.filter.dossier) void list.choose({});
  await list.refresh();
  notices.tell(t().corpus.samplesRemoved(removed.articles));
}
