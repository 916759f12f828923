/** The borders of the house. Each rule says in a sentence why the border is there. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const spec = '\\.(spec|bench)\\.ts$'

export default {
  forbidden: [
    rule('no-circular', 'Two files that need each other are one idea in two places.', { pathNot: spec }, { circular: true }),
    rule(
      'governance-imports-nothing',
      'The rules run in browser and server alike: no package, no clock, no I/O, no other room.',
      { path: '^src/governance/', pathNot: spec },
      { pathNot: '^src/governance/' },
    ),
    rule(
      'contract-imports-governance-and-zod',
      'The contract is shapes over the nouns of governance.',
      { path: '^src/contract/', pathNot: spec },
      { pathNot: '^(src/(contract|governance)/|node_modules/zod/)' },
    ),
    rule(
      'routes-carry-no-schema',
      'Routes and refusals are all of the contract that the browser carries.',
      { path: '^src/contract/(routes|refusal)\\.ts$' },
      { path: 'zod' },
    ),
    rule(
      'browser-takes-types-of-the-contract',
      'zod stays out of the first screen: outside the contract, browser code imports types, routes and refusals only.',
      { path: '^src/', pathNot: ['^src/contract/', spec] },
      { path: '^src/contract/', pathNot: '^src/contract/(routes|refusal)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'kit-knows-no-business',
      'A house widget serves any business: it knows Vue, Element Plus and itself.',
      { path: '^src/kit/', pathNot: spec },
      { pathNot: '^(src/kit/|src/styles/|node_modules/(vue|@vue|vue-router|element-plus|@tanstack)/)' },
    ),
    rule(
      'api-speaks-contract',
      'The client is made from the contract and knows no page.',
      { path: '^src/api/', pathNot: spec },
      { pathNot: '^(src/(api|contract|governance|words)/|node_modules/(vue|@vue|@pinia/colada)/)' },
    ),
    rule(
      'pieces-stay-below-features',
      'What several features show knows none of them.',
      { path: '^src/pieces/', pathNot: spec },
      { path: '^src/features/' },
    ),
    rule(
      'features-are-islands',
      'A feature never imports another: what two of them show is a piece.',
      { path: '^src/features/([^/]+)/', pathNot: spec },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    rule(
      'one-door-to-the-client',
      'Only src/dingtalk knows the SDK.',
      { path: '^(src|server|mock)/', pathNot: '^src/dingtalk/' },
      { path: 'dingtalk-jsapi' },
    ),
    rule(
      'dingtalk-client-stands-alone',
      'The adapter imports the SDK and itself.',
      { path: '^src/dingtalk/', pathNot: spec },
      { pathNot: '^(src/dingtalk/|node_modules/dingtalk-jsapi/)' },
    ),
    rule(
      'one-door-to-the-database',
      'The only SQL is in server/store.',
      { path: '^(src|server|mock)/', pathNot: ['^server/store/', spec] },
      { path: 'node_modules/(drizzle-orm|pg|@electric-sql)/' },
    ),
    rule(
      'platform-adapter-stands-alone',
      'server/dingtalk imports nothing of ours: it could be taken elsewhere.',
      { path: '^server/dingtalk/', pathNot: spec },
      { path: '^(src|server|mock)/', pathNot: '^server/dingtalk/' },
    ),
    rule(
      'store-below-endpoints',
      'The store knows no HTTP.',
      { path: '^server/store/', pathNot: spec },
      { path: '^server/(http|endpoints|jobs)/' },
    ),
    rule(
      'endpoints-are-islands',
      'What two endpoints need is a presenter, a fact loader or governance.',
      { path: '^server/jobs/', pathNot: spec },
      { path: '^server/http/(?!live)' },
    ),
    rule(
      'server-takes-no-page',
      'The server knows contract and governance of src, no page. Work notices speak the same words as the pages: a few nouns, why DingTalk did not take something, and how blanks are filled.',
      { path: '^server/', pathNot: spec },
      {
        path: '^src/',
        pathNot: '^src/(contract/|governance/|words/(fill|delivery-reasons)\\.ts$|words/[^/]+/(notice|role|conflict|delivery)\\.ts$)',
      },
    ),
    rule(
      'nothing-real-imports-mock',
      'Nothing of the simulation can reach a production build.',
      { path: '^(src|server)/', pathNot: spec },
      { path: '^mock/' },
    ),
    rule(
      'mock-imports-no-server',
      'The simulation speaks to the server over the wire, as DingTalk and people do.',
      { path: '^mock/', pathNot: spec },
      { path: '^server/' },
    ),
    rule('no-node-in-browser-code', 'Browser code has no Node.', { path: '^src/', pathNot: spec }, { dependencyTypes: ['core'] }),
    rule(
      'src-takes-no-server',
      'The browser knows the contract, never the server.',
      { path: '^src/', pathNot: spec },
      { path: '^server/' },
    ),
    rule('resolvable', 'An import that resolves to nothing breaks on a fresh machine.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.css'],
    },
    exclude: { path: '(^|/)(dist|data|bench-results|shots)/' },
  },
}
