// Imports as Node does: vitest would put its own loader in between.
module.exports = (url) => import(url);
