/** The articles that are exported together. */
import { navigation } from '../state/navigation.svelte.ts';

class Selection {
  articles = $state.raw<readonly string[]>([]);

  show(articles: readonly string[]): void {
    this.articles = articles;
    navigation.show('exportMany');
  }
}
export const selection = new Selection();
