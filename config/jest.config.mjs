import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { queueSpecs } from './queue-specs.mjs';
import { aliases, swc } from './swc.mjs';

register('./typescript-loader.mjs', import.meta.url);
const { findChromium, findOffice, findRedis, without } = await import('../libs/testing/src/programs.ts');

const { TEST_QUEUE = 'postgres', YUHENG_REQUIRE } = process.env;
const rootDir = fileURLToPath(new URL('..', import.meta.url));
const redis = findRedis();
const chromium = findChromium();
const office = findOffice();
if (!redis) without('redis', 'the queues are not tested on Redis', YUHENG_REQUIRE);
if (!redis && TEST_QUEUE === 'redis') throw new Error('TEST_QUEUE=redis needs redis-server');
if (!chromium) without('chromium', 'the journeys in a browser do not run', YUHENG_REQUIRE);
if (!office) without('libreoffice', 'no second program opens the documents', YUHENG_REQUIRE);

const project = (displayName, testRegex, more = {}) => ({
  displayName,
  rootDir,
  testRegex,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  moduleNameMapper: Object.fromEntries([
    ...aliases.map(([pattern, path]) => [pattern.source, path]),
    ['^(\\.{1,2}/.*)\\.js$', '$1'],
  ]),
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  ...more,
});

const servers = {
  globalSetup: '<rootDir>/config/jest.servers.mjs',
  globalTeardown: '<rootDir>/config/jest.servers-down.mjs',
};
const built = { globalSetup: '<rootDir>/config/jest.built.mjs' };
const installed = {
  globalSetup: '<rootDir>/config/jest.journeys.mjs',
  globalTeardown: '<rootDir>/config/jest.journeys-down.mjs',
};
const onRedis = { ...servers, setupFiles: ['<rootDir>/config/jest.on-redis.mjs'] };
const everywhere = '/(apps|libs|test)/.*\\.int\\.spec\\.ts$';
const queued = queueSpecs(rootDir).map((path) => `/${path.replaceAll('.', '\\.')}$`);

/** The whole suite on the queue's default backend and the queues' own specs on Redis; TEST_QUEUE=redis: whatever reaches a queue, on Redis. */
export default {
  rootDir,
  maxWorkers: 2,
  // What a file leaves behind in its worker is never given back: after some dozens, collecting it takes longer than testing.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  projects: [
    project('unit', '/(apps|libs|test)/(?!.*\\.(int|e2e)\\.spec).*\\.spec\\.ts$'),
    TEST_QUEUE === 'postgres' && project('integration', everywhere, servers),
    TEST_QUEUE === 'redis' && project('integration on Redis', queued, onRedis),
    TEST_QUEUE === 'postgres' && redis && project('queues on Redis', '/libs/queues/.*\\.int\\.spec\\.ts$', onRedis),
    project('faults', '/test/(faults|simulation)/.*\\.e2e\\.spec\\.ts$', built),
    office && project('documents', '/test/documents/.*\\.e2e\\.spec\\.ts$', { testTimeout: 120_000 }),
    chromium && project('journeys', '/test/journeys/.*\\.e2e\\.spec\\.ts$', installed),
  ].filter(Boolean),
};
