import { inDays, minuteAfter } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ITEM = '行政执法“三项制度”落实情况随机抽查（第二批）';
const DICE = '51446362415541326632';
/** Two parties commit and the office freezes before the minute is over. */
const TIME_TO_COMMIT_S = 100;
const UNTIL_THE_DICE_MS = 300_000;
const SHEETS_TO_SIGN = 2;

const PARTIES = [
  { login: 'observer.discipline', name: '舞阳县纪委监委' },
  { login: 'observer.procuratorate', name: '舞阳县人民检察院' },
] as const;

describe('a draw with outside parties is held before people', () => {
  const journey = new Journey();
  const observers: Person[] = [];
  const slips: string[] = [];
  let clerk: Person;
  let id: string;

  beforeAll(async () => {
    clerk = await journey.signIn('office.staff1');
    for (const { login } of PARTIES) observers.push(await journey.signIn(login));
  }, 120_000);

  const contribution = (): string => `/draws/${id}/contribution`;
  const deadline = minuteAfter(TIME_TO_COMMIT_S);
  const afterwards = minuteAfter(TIME_TO_COMMIT_S + 60);

  it('asks the parties for a number each, and waits for both', async () => {
    await clerk.open('/draws/preparations/new');
    await clerk.fill({ 抽查事项: ITEM, 计划事项编号: 'JH-01', 批次: '2', 锁定名单截止: deadline });
    for (const [index, { login, name }] of PARTIES.entries()) {
      const account = { choose: journey.account(login).name };
      await clerk.fill({ [`第${index + 1}行单位名称`]: name, [`第${index + 1}行观察员账号`]: account });
      await clerk.page.getByRole('option').filter({ visible: true }).first().waitFor({ state: 'hidden' });
    }
    await clerk.send('请各单位承诺');
    await clerk.follow('查看承诺情况');
    await clerk.see('还等舞阳县纪委监委、舞阳县人民检察院承诺');
    id = new URL(clerk.page.url()).pathname.split('/').at(-1) ?? '';
    expect(await clerk.count(clerk.page.getByRole('link', { name: '锁定名单' }))).toBe(0);
  });

  it('each party makes its number on its own device and hands in the fingerprint alone', async () => {
    for (const observer of observers) {
      const sent: string[] = [];
      observer.page.on('request', (request) => sent.push(request.postData() ?? ''));
      await observer.open(contribution());
      const slip = await observer.page.locator('.slip .hex').first().innerText();
      slips.push(slip.replace(/\s/g, ''));
      await observer.page.getByText('凭单已经打印或者抄录，由专人保管').click();
      await observer.photograph('contribution-commit');
      await observer.send('交存承诺');
      await observer.press('完成');
      await observer.see('已经承诺');
      expect(sent.join('\n')).not.toContain(slips.at(-1));
    }
    expect(new Set(slips).size).toBe(PARTIES.length);
  }, 120_000);

  it('locks the lists, with their numbers in it', async () => {
    await clerk.see('可以锁定名单了');
    await clerk.follow('锁定名单');
    await clerk.see('监督对象40个');
    await clerk.fill({
      外部单位公开随机数截止: deadline,
      产生随机数时间: afterwards,
      公示期限: { day: inDays(2), time: '18:00' },
      检查截止日期: { day: inDays(30) },
    });
    await clerk.photograph('draw-freeze-prepared');
    await clerk.send('锁定名单');
    await clerk.open(`/draws/${id}/hall?step=sources`);
    await clerk.see('舞阳县纪委监委的随机数');
  }, 120_000);

  it('a number that was not committed to is refused; from the device or the slip, the right one comes in', async () => {
    const [kept, lost] = observers as [Person, Person];
    await lost.page.evaluate('localStorage.clear()');
    for (const observer of [kept, lost]) await observer.open(contribution());
    await kept.see('与交存的承诺一致，可以公开');
    await kept.send('公开随机数');
    await lost.fill({ 随机数: 'ab'.repeat(32) });
    await lost.see('与交存的承诺不一致');
    await lost.page.locator('form.act').getByRole('button', { name: '公开随机数' }).click();
    await lost.see(/揭示的数与.*交存的承诺不一致/);
    await lost.fill({ 随机数: slips[1]?.replace(/.{8}/g, '$& ') ?? '' });
    await lost.send('公开随机数');
    await clerk.page.getByText('已公开，与承诺一致').nth(1).waitFor();
    await clerk.photograph('hall-reveals');
  }, 120_000);

  it('goes on in the hall where it stood when the page is read anew, and the dice complete the numbers', async () => {
    await clerk.page.reload();
    await clerk.page.getByLabel('骰子得数（20位）').waitFor({ timeout: UNTIL_THE_DICE_MS });
    await clerk.page.keyboard.press('Space');
    await clerk.page.keyboard.type(DICE);
    await clerk.see('已录满20位，请逐位读回');
    await clerk.page.getByText('已当众逐位读回，与骰子一致').click();
    await clerk.send('确认得数');
    await clerk.press('继续');
    await clerk.see('中签线');
    await clerk.page.reload();
    await clerk.see('中签线');
    expect(new URL(clerk.page.url()).searchParams.get('step')).toBe('result');
  }, 360_000);

  it('prints a record of two pages to sign, with the fingerprints', async () => {
    await clerk.open(`/draws/${id}/summary`);
    await clerk.see('名单指纹');
    await clerk.see('结果指纹');
    await clerk.photograph('draw-summary');
    const pdf = await clerk.page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(SHEETS_TO_SIGN);
  });
});
