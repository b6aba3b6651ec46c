/** The desk's settings, a row each. */
import type { Settings } from '../../shared/operations.ts';
import type { Db } from './database.ts';

const DEFAULTS: Settings = {
  name: '',
  initials: '',
  language: 'fr',
  theme: 'system',
  readingSize: 19,
  lineLength: 66,
  keys: {},
  verdictLabels: { exact: '', inexact: '', nuance: '', misleading: '', unverifiable: '', opinion: '' },
  remembered: {},
};

export function makeSettings(db: Db) {
  return {
    all(): Settings {
      const settings: Record<string, unknown> = { ...DEFAULTS };
      for (const { key, value } of db
        .prepare(`SELECT key, value FROM setting WHERE key LIKE 'desk.%'`)
        .all() as { key: string; value: string }[])
        settings[key.slice('desk.'.length)] = JSON.parse(value);
      return settings as Settings;
    },
    set(changes: Partial<Settings>): void {
      const put = db.prepare(
        'INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      );
      for (const [key, value] of Object.entries(changes))
        if (value !== undefined) put.run(`desk.${key}`, JSON.stringify(value));
    },
  };
}
export type SettingsStore = ReturnType<typeof makeSettings>;
