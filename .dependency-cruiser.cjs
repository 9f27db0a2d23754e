// The rules between the rooms of src/. Arrows of the way of an article point one way; the core never sees the shell.
const way = ['schema', 'knowledge', 'article', 'language', 'time', 'entities', 'coding', 'reconcile']
const shell = ['store', 'sources', 'runner', 'export', 'query', 'server', 'cli']
const room = (name) => `^src/${name}/`

/** A room may import only from itself and from rooms before it on the way of an article. */
const forwards = way.slice(0, -1).map((name, i) => ({
  name: `${name}-imports-backwards-only`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: way.slice(i + 1).map(room) },
}))

module.exports = {
  forbidden: [
    ...forwards,
    {
      name: 'core-without-shell',
      comment: 'The core is pure: it imports nothing from the shell.',
      severity: 'error',
      from: { path: way.map(room) },
      to: { path: [...shell.map(room), '^src/pipeline', '^src/index'] },
    },
    {
      name: 'core-without-node',
      comment: 'No files, clocks or processes in the core.',
      severity: 'error',
      from: { path: way.map(room) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-a-room',
      comment: 'Other rooms enter through index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle of types alone is no circle when the program runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
