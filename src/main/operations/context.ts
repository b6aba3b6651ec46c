/** What every operation works with. */
import type { Settings } from '../../shared/operations.ts';
import type { CoreEvent } from '../../shared/events.ts';
import type { ArchiveStore } from '../corpus/archive.ts';
import type { Articles } from '../corpus/articles.ts';
import type { Attachments } from '../corpus/attachments.ts';
import type { Db } from '../corpus/database.ts';
import type { Erasing } from '../corpus/erase.ts';
import type { HouseFacts } from '../corpus/facts.ts';
import type { Entities } from '../corpus/entities.ts';
import type { Held } from '../corpus/held.ts';
import type { Journal } from '../corpus/journal.ts';
import type { Search } from '../corpus/search.ts';
import type { SettingsStore } from '../corpus/settings.ts';
import type { CoreOptions } from '../core.ts';
import type { HouseRules } from '../engine/checks/house.ts';
import type { Register } from '../engine/register.ts';
import type { Desk } from '../review/desk.ts';

export interface Context {
  options: CoreOptions;
  db: Db;
  articles: Articles;
  held: Held;
  attachments: Attachments;
  archive: ArchiveStore;
  search: Search;
  entities: Entities;
  settings: SettingsStore;
  journal: Journal;
  erasing: Erasing;
  desk: Desk;
  houseFacts: HouseFacts;
  /** The register as it is now. */
  register(): Register;
  /** The house's own rules. */
  houseRules(): HouseRules;
  /** Reads their folder again. */
  reloadHouseRules(): void;
  /** Takes the facts of the house in again, after they changed. */
  renewRegister(): void;
  /** UTC instant. */
  now(): string;
  /** The name that signs what the editor does. */
  author(): string;
  userSettings(): Settings;
  emit(event: CoreEvent): void;
  /**
   * Acts before this one were done before the corpus was opened: history restores them, undo does not. It is for the slip that one has just
   * seen; reaching across a restart, the same key would take back what another day, or another editor, decided.
   */
  openedAt: number;
}
