/** Opens a corpus as the desk does at its start and says how long it took and how much memory is held. */
const started = performance.now();
const { openAt } = await import('./corpus.ts');
const { core, call } = await openAt(process.argv[2]);
await call('app.info', {});
await call('articles.list', {});
const ms = performance.now() - started;
globalThis.gc?.();
console.log(JSON.stringify({ ms, rss: process.memoryUsage().rss }));
await core.close();
export {};
