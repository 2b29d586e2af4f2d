import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ISSUE = '单位年度目标管理和工作考核细则只有“依法行政”原则性要求';
const VERB = '补充整改前材料';
const PICTURE = '培训现场照片.jpg';
const PDF = '培训方案.pdf';
/** Bytes a second of a bad line. */
const SLOW = 400 * 1024;

describe('a unit hands in a large picture over a bad line', () => {
  const journey = new Journey();
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-evidence-'));
  let clerk: Person;
  let at: Locator;

  beforeAll(async () => {
    const noise = { type: 'gaussian', mean: 120, sigma: 60 } as const;
    await sharp({ create: { width: 1800, height: 1300, channels: 3, background: '#000', noise } })
      .jpeg({ quality: 95 })
      .toFile(join(folder, PICTURE));
    writeFileSync(join(folder, PDF), '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    clerk = await journey.signIn('zhujianju.clerk');
    at = clerk.page.getByRole('dialog');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function openUpload(): Promise<Locator> {
    await clerk.press(VERB);
    return at.locator('input[type=file]');
  }

  it('sees how far it is, pauses it, and goes on with the same file after the page was closed', async () => {
    await clerk.goTo('整改台账');
    await clerk.follow(new RegExp(ISSUE));
    const line = await clerk.page.context().newCDPSession(clerk.page);
    const speed = (uploadThroughput: number) =>
      line.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: 0, downloadThroughput: -1 },
        uploadThroughput,
      });
    await line.send('Network.enable');
    await speed(SLOW);
    await (await openUpload()).setInputFiles(join(folder, PICTURE));
    await at.getByText(/^(1[5-9]|[2-9]\d)%$/).waitFor();
    await at.getByRole('button', { name: `暂停上传${PICTURE}` }).click();
    await clerk.photograph('evidence-paused');

    await clerk.page.reload();
    const field = await openUpload();
    await clerk.see(`“${PICTURE}”上次没有传完`);
    const from: number[] = [];
    clerk.page.on('request', (request) => {
      if (request.method() === 'PATCH') from.push(Number(request.headers()['upload-offset']));
    });
    await speed(-1);
    await field.setInputFiles([join(folder, PICTURE), join(folder, PDF)]);
    await at.getByRole('link', { name: PICTURE }).waitFor();
    await at.getByRole('link', { name: PDF }).waitFor();
    expect(Math.max(...from)).toBeGreaterThan(0);
    expect(await clerk.send(VERB, at)).toContain('补充后不能删除');
    await at.getByRole('button', { name: '关闭', exact: true }).click();
    await at.waitFor({ state: 'hidden' });
  });

  it('looks at the picture and the PDF on the page', async () => {
    await clerk.goTo('佐证材料');
    await clerk.follow(PICTURE);
    await at.getByText('保管期限：').waitFor();
    await clerk.page.waitForLoadState('networkidle');
    expect((await at.locator('img').boundingBox())?.width).toBeGreaterThan(500);
    await at.getByText('文件指纹').click();
    await at.getByText(/SHA-256：[0-9a-f]{64}/).waitFor();
    await clerk.photograph('evidence-picture');
    await clerk.page.keyboard.press('Escape');
    await at.waitFor({ state: 'hidden' });
    await clerk.follow(PDF);
    await at.locator('iframe').waitFor();
    await clerk.page.keyboard.press('Escape');
    await at.waitFor({ state: 'hidden' });
  });

  it('finds it again by a word of two characters, with the key / alone', async () => {
    await clerk.page.locator('h1').click();
    await clerk.page.keyboard.press('/');
    await clerk.page.keyboard.type('照片');
    await clerk.page.keyboard.press('Enter');
    await clerk.see('检索“照片”');
    await clerk.page.locator('mark').filter({ hasText: '照片' }).first().waitFor();
    await clerk.page.getByRole('button', { name: /^佐证材料 \d+$/ }).click();
    await clerk.page.waitForURL(/kind=evidence/);
    await clerk.photograph('search');
    await clerk.page.getByRole('link', { name: PICTURE }).first().waitFor();
  });
});
