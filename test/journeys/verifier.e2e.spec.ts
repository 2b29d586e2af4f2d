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

  it('one with other checkpoints fails, one without says what is missing', async () => {
    await choose(part('events.ndjson'), at('test/vectors/signed-note.json'));
    await visitor.see('无法核验');
    const policy = { name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from('{"logKey":1}') };
    await visitor.page.setInputFiles('#files', [policy]);
    await visitor.see('不是见证规则文件');
  });
});
