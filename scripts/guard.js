// Everything below runs under the Node that the project brings (devDependency `node`); an older one crashes in better-sqlite3.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Marbre needs Node 24 or later, this is ${process.versions.node}: run "npm ci" (it brings Node 24), then the same command with npm run.`,
  );
  process.exit(1);
}
