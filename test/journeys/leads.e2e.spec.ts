import sharp from 'sharp';
import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const ABOUT = '舞阳县水利局';
const SENDER = { 姓名: '温如言', 电话: '19900000031', 地址: '舞泉镇示范路9号' };
const TEXT = '前天下午，执法人员在河道采砂点检查时只有一个人，也没有出示执法证件。';
const SUMMARY = '检查时不足两人，没有出示执法证件';

interface Listed {
  readonly items: readonly { readonly id: string; readonly about: string }[];
}

describe('somebody complains about a unit, and reads what became of it', () => {
  const journey = new Journey();
  let visitor: Person;
  let office: Person;
  let investigator: Person;
  let number: string;
  let lead: string;

  beforeAll(async () => {
    visitor = await journey.visitor();
    [office, investigator] = await Promise.all([journey.signIn('office.staff2'), journey.signIn('gonganju.lead')]);
  });

  /** The page is opened anew until the number tells this. */
  async function enquire(status: string): Promise<void> {
    await visitor.open('/public/leads');
    await visitor.page.getByLabel('查询号').fill(number.toLowerCase());
    await visitor.press('查询');
    await visitor.see(status);
  }

  it('a script is refused and never runs, a picture too large is not sent, and what was typed stays', async () => {
    const ran: string[] = [];
    visitor.page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push(dialog.message())));
    await visitor.open('/public/leads');
    const text = visitor.page.getByLabel('反映的情况');
    const typed = `${TEXT}<img src=x onerror=alert(1)><script>alert(2)</script></textarea><script>alert(3)</script>`;
    await visitor.page.getByLabel('反映的单位').selectOption({ label: ABOUT });
    await text.fill(typed);
    await visitor.fill(SENDER);
    await visitor.press('提交');
    await visitor.see('含有网页代码');
    await visitor.photograph('lead-refused');
    expect(await text.inputValue()).toBe(typed);
    expect(await visitor.page.getByLabel('姓名').inputValue()).toBe(SENDER.姓名);
    expect(ran).toEqual([]);
    await text.fill(TEXT);
    const buffer = Buffer.alloc(11 * 1024 * 1024);
    await visitor.page
      .getByLabel('图片（可以不选）')
      .setInputFiles({ name: '大图.jpg', mimeType: 'image/jpeg', buffer });
    await visitor.see('“大图.jpg”超过10MB');
    await visitor.press('提交');
    await visitor.see('“大图.jpg”超过10MB');
    expect(await text.inputValue()).toBe(TEXT);
  });

  it('it is filed with a picture, and a number is given', async () => {
    const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#387' } });
    const buffer = await picture.jpeg().toBuffer();
    await visitor.page
      .getByLabel('图片（可以不选）')
      .setInputFiles({ name: '河道.jpg', mimeType: 'image/jpeg', buffer });
    await visitor.photograph('lead-form');
    await visitor.press('提交');
    await visitor.see('请记下查询号');
    number = await visitor.page.locator('#enquiry-number').innerText();
    await visitor.photograph('lead-filed');
    await enquire('已收到，正在审查是否受理');
    expect(await visitor.page.locator('body').innerText()).not.toContain(SENDER.姓名);
  });

  it('the office accepts it and gives it to another unit; the sender is seen with a reason alone', async () => {
    const asked = `/leads?q=${encodeURIComponent('河道采砂点')}`;
    const { items } = await office.askUntil<Listed>(asked, ({ items: found }) => found.length > 0);
    lead = items[0]!.id;
    await office.goTo('投诉线索');
    await office.photograph('leads');
    await office.open(`/leads/${lead}`);
    await office.see(TEXT);
    await office.act('受理', { 事由摘要: SUMMARY }, 'lead-acceptance');
    await office.see('承办人尚雨禾');
    expect(await office.text()).not.toContain(SENDER.电话);
    await office.press('查看投诉人');
    const dialog = office.page.getByRole('dialog');
    await office.fill({ 查看理由: '电话核实检查的时间' }, dialog);
    await office.send('查看投诉人', dialog);
    for (const own of Object.values(SENDER)) await dialog.getByText(own).waitFor();
    await office.photograph('lead-sender');
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await office.see('尚雨禾：电话核实检查的时间');
    const transfer = { 移送对象: { choose: '行政执法单位' }, 单位: { choose: '舞阳县公安局' }, 理由: '请调查检查程序' };
    await office.act('移送', transfer);
    await office.photograph('lead');
  });

  it('the unit complained about reads the summary and nothing of who sent it', async () => {
    const about = await journey.signIn('shuiliju.lead');
    await about.open(`/leads/${lead}`);
    await about.see(SUMMARY);
    await about.photograph('lead-about-own-unit');
    const page = await about.text();
    for (const own of [...Object.values(SENDER), TEXT]) expect(page).not.toContain(own);
    const refused = await about.page.request.post(`/api/leads/${lead}/sender-looks`, { data: { reason: '看看' } });
    expect([refused.status(), ((await refused.json()) as { code: string }).code]).toEqual([403, 'lead-about-own-unit']);
  });

  it('the other unit investigates', async () => {
    await investigator.open(`/leads/${lead}`);
    await investigator.see(TEXT);
    await investigator.page.getByRole('link', { name: '线索图片1' }).locator('img').waitFor();
    await investigator.act('立案调查', { 立案理由: '涉嫌违反执法程序', 调查期限: { day: inDays(20) } });
    await enquire('已立案，正在调查');
    const result = {
      结果: { choose: '属实' },
      调查情况和处理意见: '询问当事人，调阅记录仪，确系一人执法、未出示证件。',
    };
    await investigator.act('提交调查结果', result);
    await investigator.photograph('lead-result');
  });

  it('the office raises what was found and answers; the answer is read under the number', async () => {
    await office.open(`/leads/${lead}`);
    await office.see('确系一人执法');
    const finding = { 问题: '检查时不足两人，没有出示执法证件', 整改时限: { day: inDays(30) } };
    const category = { 类别: { choose: '全面落实行政执法全过程记录制度' } };
    await office.act('移交整改台账', { ...finding, ...category }, 'lead-finding');
    await office.act('答复投诉人', { 答复内容: '经调查，反映属实，已责令改正。' });
    await office.follow('检查时不足两人，没有出示执法证件');
    await office.see('查看投诉线索');
    await enquire('已办结');
    await visitor.see('经调查，反映属实，已责令改正。');
    await visitor.photograph('lead-answered');
  });

  it('the same matter sent again is found by its words and goes on with the first', async () => {
    const again = {
      channel: 'congress',
      text: '人大代表转来：河道采砂点的检查没有出示证件。',
      pictures: [],
      anonymous: true,
    };
    const entered = (await (await office.page.request.post('/api/leads', { data: again })).json()) as { id: string };
    await office.open(`/leads/${entered.id}`);
    await office.act('并案', { 并入的线索: { choose: SUMMARY }, 理由: '反映同一件事' }, 'lead-merger');
    await office.see('反映同一件事');
    await office.page.getByRole('link', { name: /年第\d+号线索/ }).waitFor();
  });

  it('a number nobody was given is refused', async () => {
    await visitor.open('/public/leads');
    await visitor.page.getByLabel('查询号').fill('0000-0000-0000-0000');
    await visitor.press('查询');
    await visitor.see('没有这个查询号');
  });

  it('supervisors are engaged, and their activities are shown by pictures', async () => {
    await office.goTo('聘请的监督员');
    await office.see('冯守望');
    const person = { 姓名: '卫其然', 工作单位及职务: '县政协委员', 联系电话: '19900000032' };
    await office.act('聘请', { ...person, 聘期开始: { day: inDays(0) }, 聘期结束: { day: inDays(700) } });
    await office.see('卫其然');
    await office.photograph('engaged-supervisors');
    await office.follow('监督员活动');
    await office.see('观摩窗口公示和现场检查');
    await office.page.getByRole('link', { name: '政务服务中心图片1' }).locator('img').waitFor();
    await office.photograph('engaged-activities');
  });
});
