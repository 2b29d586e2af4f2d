import { register } from 'node:module';

/** Starts what all test files of the run share; the workers that Jest starts afterwards inherit the addresses. */
export default async function setUp() {
  register('./typescript-loader.mjs', import.meta.url);
  const { beginTestRun, findRedis } = await import('../libs/testing/src/index.ts');
  delete process.env.DATABASE_URL;
  delete process.env.REDIS_URL;
  globalThis.testRun = await beginTestRun(findRedis());
  process.env.YUHENG_TEST_RUN = JSON.stringify(globalThis.testRun);
}
