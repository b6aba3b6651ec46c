/** The checks, in the order they run: those inside an article, then those between articles. A check is registered in one list and nowhere else. */
export { archiveChecks } from './archive/index.ts';
export { articleChecks } from './article/index.ts';
