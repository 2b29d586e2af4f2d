import { Journey } from './journey.js';
import type { Person } from './person.js';

describe('anybody reads the published draws, without a script', () => {
  const journey = new Journey();
  let visitor: Person;

  beforeAll(async () => {
    visitor = await journey.visitor({ javaScriptEnabled: false });
  });

  it('the list, with the count of all that ever was', async () => {
    await visitor.open('/public/draws');
    await visitor.see('行政执法“三项制度”落实情况随机抽查（第一批）');
    await visitor.photograph('public-draws');
  });

  it('one draw: what was drawn, by which dice, and how to check it', async () => {
    await visitor.follow('行政执法“三项制度”落实情况随机抽查（第一批）');
    await visitor.see('41652 36142 55361 42233');
    await visitor.photograph('public-draw');
    const text = await visitor.page.locator('body').innerText();
    for (const { name } of journey.accounts.filter(({ role }) => role === 'supervisor'))
      expect(text).not.toContain(name);
  });

  it('the same on a telephone, nothing wider than the screen', async () => {
    const passer = await journey.visitor({ javaScriptEnabled: false, viewport: { width: 375, height: 667 } });
    await passer.open(new URL(visitor.page.url()).pathname);
    await passer.photograph('public-draw-telephone');
    const body = await passer.page.locator('body').boundingBox();
    expect(body?.width).toBeLessThanOrEqual(375);
  });

  it('the bundle, byte for byte the same each time', async () => {
    const address = `${journey.installation.url}/api/public/draws/${visitor.page.url().split('/').at(-1)}/bundle`;
    const [one, again] = await Promise.all([fetch(address), fetch(address)]);
    expect(one.status).toBe(200);
    expect(await one.text()).toBe(await again.text());
  });

  it('the checkpoints of the history, and one of them for the notice board', async () => {
    await visitor.open('/public/checkpoints');
    await visitor.see('能发现什么，不能发现什么');
    await visitor.see('未见证');
    await visitor.page.locator('tbody a').first().click();
    await visitor.see('张贴或者留存');
    await visitor.photograph('public-checkpoint');
  });

  it('the verifier, which holds the published draw again on the own computer', async () => {
    const passer = await journey.visitor();
    const take = async (path: string) =>
      Buffer.from(await (await fetch(journey.installation.url + path)).arrayBuffer());
    await passer.open('/public/verifier');
    await passer.page.locator('#files').setInputFiles([
      { name: 'bundle.json', mimeType: 'application/json', buffer: await take('/api/public/draws/2026-1/bundle') },
      { name: 'policy.json', mimeType: 'application/json', buffer: await take('/public/checkpoints/policy.json') },
    ]);
    await passer.see('核验通过');
  });

  it('the verifier opened with the bundle in it, which asks nobody for anything', async () => {
    const passer = await journey.visitor();
    await passer.open('/public/draws/2026-1');
    const asked: string[] = [];
    await passer.follow('打开核对工具');
    passer.page.on('request', (request) => request.isNavigationRequest() || asked.push(request.url()));
    await passer.see('核验通过');
    await passer.see('bundle-2026-1.json');
    await passer.photograph('public-verifier-loaded');
    expect(asked).toEqual([]);
  });
});
