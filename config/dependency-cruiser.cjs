const PLATFORM = '^libs/(eventing|replay|transparency|database|queues|http|documents|files|calendar|testing)/';
const CONTEXT =
  '^libs/(?!eventing/|replay/|transparency/|database/|queues/|http/|documents/|files/|calendar/|testing/)([^/]+)/src/';
const RULEBOOK = '[^/]*(events|commands|rules|decider)\\.ts$';
const KERNEL =
  '^libs/(eventing/src/(message|decider|rejection|upcast|canonical-json|merkle-tree|text-tree)|calendar/src/(dates|standing-clock|working-days)|documents/src/bare-text)\\.ts$';
/** Mathematics alone: the pairing by which a beacon's signature is checked. */
const CURVES = '(^|/)node_modules/@noble/curves/';
const SPEC = '\\.spec\\.ts$';

/** The rules of the house that a tool can keep. test/architecture.spec.ts plants a violation of each. */
module.exports = {
  forbidden: [
    {
      name: 'rulebook-is-pure',
      comment:
        'Events, commands, rules and deciders know no framework, no database and no other context but its events.',
      severity: 'error',
      from: { path: CONTEXT + RULEBOOK, pathNot: SPEC },
      to: { pathNot: ['^libs/$1/src/' + RULEBOOK, '^libs/[^/]+/src/events\\.ts$', KERNEL, '^(node:)?crypto$', CURVES] },
    },
    {
      name: 'contexts-meet-in-events',
      comment: 'A context may read what another announced, never how it works.',
      severity: 'error',
      from: { path: CONTEXT, pathNot: SPEC },
      to: { path: CONTEXT, pathNot: ['^libs/$1/', '/src/events\\.ts$'] },
    },
    {
      name: 'platform-knows-no-context',
      severity: 'error',
      from: { path: PLATFORM, pathNot: SPEC },
      to: { path: '^libs/', pathNot: PLATFORM },
    },
    { name: 'libs-know-no-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-see-only-front-doors',
      comment:
        'An app composes modules; it reaches into no library. database/postgres is the door for programs that start without Nest, proof/stored for those that read the tree without it, eventing/hashing, draw/verifying and documents/bare-text for those that only recompute.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: {
        path: '^(libs|apps)/',
        pathNot: [
          '^libs/[^/]+/src/(index|events)\\.ts$',
          '^libs/(database/src/postgres|eventing/src/hashing|proof/src/stored|draw/src/verifying|documents/src/bare-text)\\.ts$',
          '^apps/$1/',
        ],
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/console)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'], conditionNames: ['import', 'types'] },
  },
};
