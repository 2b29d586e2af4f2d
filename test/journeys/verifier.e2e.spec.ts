import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const part = (name: string) => at(`test/vectors/export-small/${name}`);

describe('anybody verifies an export in a browser, without a network', () => {
  const journey = new Journey();
  let visitor: Person;

  beforeAll(async () => {
    visitor = await journey.visitor();
    await visitor.open(`file://${at('dist/verifier/yuheng-verify.html')}`);
  });

  const choose = (...files: string[]) => visitor.page.setInputFiles('#files', files);

  it('a whole one passes, in Chinese and in English', async () => {
    await choose(part('events.ndjson'), part('checkpoints.txt'), part('policy.json'));
    await visitor.see('核验通过');
    await visitor.photograph('verifier-pass');
    await visitor.press('English');
    await visitor.see('PASS');
    await visitor.press('中文');
  });

  it('files given one after the other are checked together, until they are cleared', async () => {
    await visitor.press('清除');
    await choose(part('events.ndjson'), part('policy.json'));
    await visitor.see('无法核验');
    await choose(part('checkpoints.txt'));
    await visitor.see('核验通过');
    await visitor.press('清除');
  });

  it('one without its checkpoints cannot be checked, and a changed one fails', async () => {
    await choose(part('events.ndjson'), part('policy.json'));
    await visitor.see('无法核验');
    const changed = readFileSync(part('events.ndjson'), 'utf8').replace('\\"i\\":7', '\\"i\\":8');
    await visitor.page.setInputFiles('#files', [
      file('events.ndjson', changed),
      ...['checkpoints.txt', 'policy.json'].map((name) => file(name, readFileSync(part(name), 'utf8'))),
    ]);
    await visitor.see('核验不通过');
    await visitor.photograph('verifier-fail');
  });
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
