import { Journey } from './journey.js';
import type { Person } from './person.js';
import { yuheng } from './programs.js';

describe('an auditor reads the history and verifies it', () => {
  const journey = new Journey();
  let auditor: Person;

  beforeAll(async () => {
    auditor = await journey.signIn('auditor');
  });

  it('he reads what a unit did, step by step, down to the hashes', async () => {
    await auditor.goTo('留痕');
    await auditor.fill({ 按单位查看: { choose: '太尉镇人民政府' } });
    await auditor.see('太尉镇人民政府留痕');
    await auditor.see('代表太尉镇人民政府');
    await auditor.page.getByText('查看存证').first().click();
    await auditor.see('本条校验值');
    await auditor.see('与签名时一致');
    await auditor.see('下载存证证明');
    await auditor.photograph('history');
  });

  it('he presses 核验全部留痕 and reads what was checked', async () => {
    await auditor.press('核验全部留痕');
    await auditor.see('核验通过');
    await auditor.see('前后衔接');
    await auditor.photograph('verification');
  });

  it('the command line comes to the same result on the running installation', async () => {
    const { code, said } = await yuheng(journey.installation.data, 'verify');
    expect(said).toContain('RESULT: PASS');
    expect(code).toBe(0);
  });

  it('he is offered nothing to do with what he reads', async () => {
    await auditor.goTo('整改台账');
    expect(await auditor.count(auditor.page.getByRole('link', { name: '登记问题' }))).toBe(0);
    await auditor.page.locator('tbody a').first().click();
    await auditor.page.getByRole('region', { name: '办理过程' }).waitFor();
    expect(await auditor.page.locator('header .acts').getByRole('button').allInnerTexts()).toEqual([
      '查看历史时点',
      '打印',
    ]);
  });
});
