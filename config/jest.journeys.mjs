import { register } from 'node:module';

/** Builds and starts the product once; the workers that Jest starts afterwards inherit where it answers. */
export default async function setUp() {
  register('./typescript-loader.mjs', import.meta.url);
  const { Installation } = await import('../test/journeys/installation.ts');
  globalThis.journeys = await Installation.start(process.env);
  const { url, data, pictures } = globalThis.journeys;
  process.env.YUHENG_JOURNEYS = JSON.stringify({ url, data, pictures });
}
