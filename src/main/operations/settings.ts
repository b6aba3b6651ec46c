import type { AppInfo } from '../../shared/operations.ts';
import type { Handlers } from '../../shared/call.ts';
import { ENGINE_VERSION } from '../engine/analyse.ts';
import { resource } from '../engine/resources.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';

export function settingsOperations({
  settings,
  articles,
  options,
}: Context): Pick<Handlers, 'app.info' | 'settings.set'> {
  const info = (): AppInfo => {
    const all = settings.all();
    return {
      version: VERSION,
      engine: ENGINE_VERSION,
      shell: options.shell,
      corpusPath: options.corpusPath,
      articles: articles.totals().articles,
      firstStart: all.name === '',
      settings: all,
      licences: resource('NOTICE').toString('utf8'),
    };
  };
  return {
    'app.info': info,
    'settings.set': (changes) => {
      settings.set(changes);
      return settings.all();
    },
  };
}
