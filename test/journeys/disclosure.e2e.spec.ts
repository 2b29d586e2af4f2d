import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const UNIT = '舞阳县自然资源局';
const ID = '11411121YH00011175';
const MOBILE = '19900000001';
const OWN = '0395-7000000';
const TEXT = `裁量基准按省厅标准执行。解释人手机${MOBILE}，咨询电话${OWN}。`;

describe('a unit shows what it goes by, and takes it down again', () => {
  const journey = new Journey();
  let clerk: Person;
  let lead: Person;
  let visitor: Person;

  beforeAll(async () => {
    [clerk, lead, visitor] = await Promise.all([
      journey.signIn('ziranziyuanju.clerk'),
      journey.signIn('ziranziyuanju.lead'),
      journey.visitor(),
    ]);
  });

  it('the clerk enters an item, with what is somebody’s own left out of the public text', async () => {
    await clerk.goTo('公示情况');
    await clerk.follow(UNIT);
    await clerk.see('未采集');
    await clerk.photograph('disclosure-unit');
    await clerk.open(`/disclosures/${ID}/discretion/collect`);
    await clerk.see('采集：行政裁量标准');
    await clerk.fill({ 原文: TEXT });
    await clerk.press('按规则隐去个人信息');
    const masked = await clerk.holding(clerk.page.getByLabel('公示文本'), (text) => text.includes('不公开'));
    expect(masked).not.toContain(MOBILE);
    await clerk.fill({
      公示文本: masked.replace(/咨询电话［[^］]+］/, `咨询电话${OWN}`),
      保留的号码或者地址: `${OWN}：本单位咨询电话`,
    });
    await clerk.photograph('disclosure-collect');
    expect(await clerk.send('报请审核')).toContain('由另一人发布');
    await clerk.follow('查看这项公示');
    await clerk.see('待审核');
    expect(await clerk.count(clerk.page.getByRole('button', { name: '审核通过', exact: true }))).toBe(0);
  });

  it('the lead sees both texts, passes it and publishes it', async () => {
    await lead.open(`/disclosures/${ID}/discretion`);
    await lead.see('疑似个人信息');
    await lead.photograph('disclosure-both');
    await lead.act('审核通过');
    await lead.see('待发布');
    await lead.act('发布');
    await lead.see('已公示');
  });

  it('anybody reads it, and nothing of what was left out', async () => {
    await visitor.open('/public/disclosures');
    await visitor.photograph('disclosure-public');
    await visitor.follow(UNIT);
    await visitor.see('行政裁量标准');
    await visitor.photograph('disclosure-public-unit');
    await visitor.follow('行政裁量标准');
    await visitor.see('裁量基准按省厅标准执行');
    await visitor.see(OWN);
    expect(await visitor.page.content()).not.toContain(MOBILE);
    await visitor.photograph('disclosure-public-item');
  });

  it('the office reads how the county stands', async () => {
    const office = await journey.signIn('office.staff1');
    await office.goTo('公示情况');
    await office.see('公示率');
    await office.photograph('disclosure-board');
    await office.goTo('公示项目');
    await office.see('行政裁量标准');
    await office.photograph('disclosure-list');
  });

  it('what has to go is asked for with its ground, and taken down by another person', async () => {
    await clerk.open(`/disclosures/${ID}/discretion`);
    const why = {
      撤销的事由: { choose: '公示对象或者事项有误' },
      说明: '标准已经废止',
      知道事由的日期: { day: inDays(0) },
    };
    expect(await clerk.act('提出撤销', why, 'disclosure-withdraw')).toContain('由另一人办理');
    await lead.open(`/disclosures/${ID}/discretion`);
    await lead.see('提出撤销');
    await lead.act('撤销公示');
    await lead.see('已撤销');
    await lead.photograph('disclosure-withdrawn');
    await visitor.open(`/public/disclosures/${ID}/discretion`);
    await visitor.see('公示的内容已经撤销');
    expect(await visitor.page.content()).not.toContain('裁量基准按省厅标准执行');
  });
});
