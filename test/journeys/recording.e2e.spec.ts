import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { inDays } from './days.js';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const SERIAL = 'DSJ-2026-0188';
const UNIT = '舞阳县民政局';

describe('a unit keeps the registers of what it records with, where and by which rules', () => {
  const journey = new Journey();
  let clerk: Person;
  let neighbour: Person;
  let dialog: Locator;

  beforeAll(async () => {
    [clerk, neighbour] = await Promise.all([journey.signIn('minzhengju.clerk'), journey.signIn('tongjiju.clerk')]);
    dialog = clerk.page.getByRole('dialog');
  });

  /** A photograph is handed in and seen in the form. */
  async function show(name: string, background: string): Promise<void> {
    const picture = sharp({ create: { width: 640, height: 480, channels: 3, background } });
    const buffer = await picture.png().toBuffer();
    await dialog.getByLabel('图片', { exact: true }).setInputFiles({ name, mimeType: 'image/png', buffer });
    await dialog.getByRole('link', { name }).waitFor();
  }

  async function sendAndClose(verb: string): Promise<string> {
    const recorded = await clerk.send(verb, dialog);
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    return recorded;
  }

  it('a device is counted in one unit, and the other is told which', async () => {
    const device = { 设备编号: SERIAL, 型号: '单警执法记录仪', 保管人: '程立行' };
    await clerk.goTo('音像记录设备');
    expect(await clerk.act('登记设备', device)).toContain(SERIAL);
    await neighbour.goTo('音像记录设备');
    await neighbour.press('登记设备');
    const theirs = neighbour.page.getByRole('dialog');
    await neighbour.fill({ ...device, 设备编号: SERIAL.toLowerCase() }, theirs);
    await theirs.locator('form.act').getByRole('button', { name: '登记设备', exact: true }).click();
    await neighbour.see(`登记在${UNIT}，一台设备不能在两个单位计算（活动方案第5项目标任务`);
    await neighbour.photograph('device-counted-twice');
    await clerk.press('更正');
    await clerk.fill({ 保管人: '李槿安', 更正理由: '笔误' }, dialog);
    expect(await sendAndClose('更正登记')).toContain('保管人李槿安');
    await clerk.see('李槿安');
  });

  it('1:2 is computed from who is listed, and shows whom', async () => {
    await clerk.goTo('执法人员');
    for (const [name, number] of [
      ['程立行', '豫L880001'],
      ['李槿安', '豫L880002'],
      ['宋砺石', '豫L880003'],
    ] as const)
      await clerk.act('列入名单', { 姓名: name, 执法证号: number, 有效期至: { day: inDays(400) }, 职务: '科员' });
    await clerk.photograph('officers');
    await clerk.goTo('音像记录设备');
    await clerk.follow('配备比例');
    await clerk.see('不达标');
    await clerk.see(/程立行.*3人的登记/);
    await clerk.photograph('device-ratios');
    await clerk.goTo('数据核对');
    const number = clerk.page.getByRole('row', { name: /音像记录设备配备/ });
    await number.getByRole('button', { name: '数据和依据' }).click();
    await clerk.see(/音像记录设备台数1（按.+的登记：DSJ-2026-0188）/);
    await clerk.photograph('computed-from-registers');
    await clerk.press('填报数据');
    expect(await dialog.getByLabel('音像记录设备台数').count()).toBe(0);
    await clerk.page.keyboard.press('Escape');
  });

  it('a room and what hangs on the wall are shown by pictures', async () => {
    await clerk.goTo('执法功能室');
    await clerk.press('登记功能室');
    await clerk.fill({ 种类: { choose: '询问室' }, 位置: '二楼东侧', 设备: '同步录音录像' }, dialog);
    await show('询问室.png', '#456789');
    expect(await sendAndClose('登记功能室')).toContain('附图片1张');
    await clerk.photograph('recording-rooms');
    await clerk.goTo('全过程记录');
    await clerk.follow(UNIT);
    const paper = { 文号: '舞民〔2026〕5号', 印发日期: { day: inDays(-3) } };
    await clerk.press('登记制度');
    await clerk.fill({ 制度: { choose: '音像记录设备管理制度' }, 名称: '音像记录设备管理制度', ...paper }, dialog);
    const text = { name: '制度.txt', mimeType: 'text/plain', buffer: Buffer.from('设备由专人保管。') };
    await dialog.getByLabel('文本', { exact: true }).setInputFiles(text);
    await dialog.getByRole('link', { name: '制度.txt' }).waitFor();
    await sendAndClose('登记制度');
    await clerk.press('登记上墙');
    const wall = { 制度: { choose: '音像记录设备管理制度' }, 上墙位置: '办案大厅', 上墙日期: { day: inDays(-2) } };
    await clerk.fill(wall, dialog);
    await show('上墙.png', '#987654');
    await sendAndClose('登记上墙');
    await clerk.press('印发记录清单');
    await clerk.fill(paper, dialog);
    await clerk.fill(
      {
        ...{ 第1行编号: '1', 第1行记录事项: '现场检查', 第1行方式: { choose: '录像' }, 第1行起止: '进入至离开' },
        第1行保存期限: { choose: '六个月' },
      },
      dialog,
    );
    expect(await sendAndClose('印发记录清单')).toContain('共1项');
    await clerk.see('现场检查');
    await clerk.page.getByRole('img').nth(1).waitFor();
    await clerk.photograph('recording-unit');
  });

  it('a record is stored by the list', async () => {
    await clerk.goTo('音像记录设备');
    await clerk.press('更正');
    await clerk.fill({ 启用日期: { day: inDays(-220) }, 更正理由: '启用日期填写有误' }, dialog);
    expect(await sendAndClose('更正登记')).toContain('启用');
    await clerk.open('/recordings');
    for (const day of [inDays(-200), inDays(-2), inDays(-1)]) {
      await clerk.press('登记音像记录');
      const made = { 记录事项: { choose: '现场检查' }, 记录时间: { day, time: '09:30' }, 设备: { choose: SERIAL } };
      await clerk.fill({ ...made, 执法人员: '程立行、李槿安', '时长（分钟）': '40', 存储位置: '存储服务器' }, dialog);
      if (day === inDays(-2)) await clerk.photograph('record-form');
      expect(await sendAndClose('登记音像记录')).toContain('按清单保存六个月');
    }
  });

  it('a record is kept for longer with a ground, and destroyed by the lead after its last day', async () => {
    const kept = await clerk.ask<{ items: { id: string }[] }>('/recordings');
    const [mistaken, evidence, old] = kept.items.map(({ id }) => `/recordings/${id}`);
    await clerk.open(evidence!);
    const raising = { 保存期限: { choose: '永久' }, 事由: { choose: '作为证据使用' }, 说明: '当事人申请听证' };
    expect(await clerk.act('延长保存', raising, 'record-raise')).toContain('由六个月延长为永久');
    await clerk.see('永久保存，不能销毁');
    await clerk.photograph('record-raised');
    const lead = await journey.signIn('minzhengju.lead');
    await lead.open(old!);
    await lead.see('已经期满');
    await lead.photograph('record-expired');
    expect(await lead.act('登记销毁', { 理由: '保存期满' })).toContain('期满销毁');
    await lead.see('登记销毁：保存期满');
    await lead.open(mistaken!);
    expect(await lead.act('登记作废', { 理由: '重复登记' })).toContain('作废');
    await lead.see('登记作废：重复登记');
    await lead.photograph('record-void');
    await clerk.open('/recordings');
    await clerk.see(/销毁$/);
    await clerk.see(/作废$/);
    await clerk.photograph('recordings');
  });

  it('the office sees how the unit stands, on any day', async () => {
    const office = await journey.signIn('office.staff1');
    await office.goTo('全过程记录');
    await office.fill({ 搜单位: UNIT });
    await office.see('缺办案室、听证室');
    await office.photograph('recording-board');
    await office.follow(UNIT);
    await office.see(`${UNIT}全过程记录`);
    await office.see('还没有登记办案室、听证室');
  });
});
