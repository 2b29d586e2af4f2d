import { PageCache } from './page-cache.js';

describe('the pages of the public site', () => {
  const made: string[] = [];
  const making =
    (name: string, body = name) =>
    () => {
      made.push(name);
      return Promise.resolve({ body, status: 200 });
    };

  beforeEach(() => {
    made.length = 0;
  });

  it('are made once for what they say', async () => {
    const pages = new PageCache(100);
    const { etag } = await pages.page('a', '1', making('first'));
    expect(await pages.page('a', '1', making('again'))).toMatchObject({ body: 'first', etag });
    const { etag: other } = await pages.page('a', '2', making('second'));
    expect(other).not.toBe(etag);
    expect(made).toEqual(['first', 'second']);
  });

  it('never fill the memory, whatever they are asked by', async () => {
    const pages = new PageCache(100);
    for (let n = 0; n < 50; n += 1) await pages.page(`a${n}`, '1', making('long', 'x'.repeat(30)));
    expect(pages.size).toBeLessThanOrEqual(100);
    await pages.page('whole', '1', making('whole', 'x'.repeat(500)));
    expect(pages.size).toBeLessThanOrEqual(100);
    await pages.page('a', '1', making('short', 'x'));
    expect(pages.size).toBe(1);
  });
});
