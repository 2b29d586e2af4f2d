import { gzipSync } from 'node:zlib';
import { Journey } from './journey.js';

const MOST_BYTES = 350_000;

describe('the first load of the console', () => {
  const journey = new Journey();

  it('is at most 350 kB of packed script, from the empty browser to the first page after sign-in', async () => {
    const visitor = await journey.visitor();
    const scripts: Promise<Buffer>[] = [];
    visitor.page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    const { login, password } = journey.account('office.staff1');
    await visitor.signIn(login, password);
    await visitor.see('的待办');
    await visitor.page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
