import { belongsTo, NAVIGATION, navigationFor } from './navigation';
import type { Role } from '../roles';

const wordsFor = (...roles: Role[]) =>
  navigationFor(roles, () => true).flatMap(({ items }) => items.map((i) => i.word));

describe('the navigation', () => {
  it('shows a unit its own work and nothing of the office', () => {
    expect(wordsFor('unit-clerk')).toEqual([
      '待办',
      '通知',
      '活动总览',
      '上报材料',
      '工作台账',
      '自查',
      '数据核对',
      '整改台账',
      '示范点',
      '乡镇综合执法',
      '挂牌督办',
      '约谈',
      '复查',
      '评议考核',
      '文件',
      '佐证材料',
      '检查任务',
      '监督意见',
      '投诉线索',
      '表彰和通报',
      '互查',
      '案卷目录',
      '案卷评查',
      '公示情况',
      '公示项目',
      '全过程记录',
      '音像记录',
      '法制审核',
      '培训台账',
      '我的学时',
      '人员学时',
      '培训覆盖',
      '培训计划',
      '单位',
      '审核人员',
      '执法人员',
      '音像记录设备',
      '执法功能室',
      '聘请的监督员',
    ]);
  });

  it('shows an administrator accounts and queues and no business', () => {
    expect(wordsFor('admin')).toEqual(['待办', '通知', '账号管理', '通知投递', '运行情况', '任务队列']);
  });

  it('joins what several roles may see, once each', () => {
    const words = wordsFor('office-staff', 'supervisor');
    expect(new Set(words).size).toBe(words.length);
    expect(words).toContain('检查任务');
  });

  it('leaves out what has no page yet, and groups that become empty', () => {
    expect(navigationFor(['office-staff'], (to) => to === '/')).toEqual([
      { word: undefined, items: [NAVIGATION[0]?.items[0]] },
    ]);
  });

  it('knows which item a page belongs to', () => {
    const item = (to: string, ...leadsTo: string[]) => ({ word: '', to, roles: [], leadsTo });
    expect(belongsTo('/issues/7', item('/issues'))).toBe(true);
    expect(belongsTo('/issues-archive', item('/issues'))).toBe(false);
    expect(belongsTo('/issues', item('/'))).toBe(false);
    expect(belongsTo('/year-reports', item('/office-notices', '/year-reports'))).toBe(true);
  });

  it('has one item at most for each page', () => {
    const addresses = NAVIGATION.flatMap(({ items }) => items.flatMap(({ to, leadsTo = [] }) => [to, ...leadsTo]));
    for (const address of addresses)
      expect(NAVIGATION.flatMap(({ items }) => items).filter((item) => belongsTo(address, item))).toHaveLength(1);
  });
});
