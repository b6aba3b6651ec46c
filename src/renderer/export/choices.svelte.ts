/** What the editor chose for an export, remembered for the next one, of one article or of many. */
import type { ExportFormat, ExportOptions } from '../../shared/operations.ts';
import { ui } from '../messages/language.svelte.ts';
import { session } from '../state/session.svelte.ts';

interface Kept {
  format: ExportFormat;
  claims: ExportOptions['claims'];
  history: boolean;
  passages: boolean;
  notes: boolean;
}

export const WHICH_CLAIMS = ['all', 'judged', 'open'] as const;

export class Choices {
  format = $state<ExportFormat>('docx');
  claims = $state<Kept['claims']>('all');
  history = $state(true);
  passages = $state(true);
  notes = $state(true);

  /** `first`: the format before anything was exported. */
  constructor(first: ExportFormat) {
    const kept = session.remembered<Partial<Kept>>('export', {});
    this.format = kept.format ?? first;
    this.claims = kept.claims ?? 'all';
    this.history = kept.history ?? true;
    this.passages = kept.passages ?? true;
    this.notes = kept.notes ?? true;
  }

  get options(): ExportOptions {
    const { claims, history, passages, notes } = this;
    return { claims, history, passages, notes, language: ui.language };
  }

  keep(): void {
    const { format, claims, history, passages, notes } = this;
    session.remember('export', { format, claims, history, passages, notes });
  }
}
