import { OFFICE, READERS, ROLE_WORDS, UNIT, type Role } from '../roles';

export interface NavItem {
  readonly word: string;
  readonly to: string;
  readonly roles: readonly Role[];
  /** Pages entered from this one that are addressed otherwise. */
  readonly leadsTo?: readonly string[];
  /** Served by another program of the house, so the browser goes there itself. */
  readonly outside?: boolean;
}

export interface NavGroup {
  readonly word?: string;
  readonly items: readonly NavItem[];
}

const EVERYBODY = Object.keys(ROLE_WORDS) as Role[];

/** The one place that says which column a role sees. An item appears once a context brings the page for it. */
export const NAVIGATION: readonly NavGroup[] = [
  {
    items: [
      { word: '待办', to: '/', roles: EVERYBODY },
      { word: '通知', to: '/inbox', roles: EVERYBODY },
      { word: '期限与催办', to: '/duties', roles: [...OFFICE, 'unit-lead', 'observer', 'auditor'] },
    ],
  },
  {
    word: '提升年活动',
    items: [
      { word: '活动总览', to: '/board', roles: READERS, leadsTo: ['/campaigns', '/campaign-templates'] },
      { word: '上报材料', to: '/materials', roles: READERS },
      { word: '工作台账', to: '/work-ledgers', roles: READERS },
      { word: '自查', to: '/self-inspections', roles: READERS },
      { word: '数据核对', to: '/computed-checks', roles: READERS },
      { word: '整改台账', to: '/issues', roles: READERS },
      { word: '示范点', to: '/demonstration-points', roles: READERS, leadsTo: ['/demonstration-batches'] },
      { word: '乡镇综合执法', to: '/pilot-teams', roles: READERS, leadsTo: ['/pilot-activities'] },
      { word: '挂牌督办', to: '/oversights', roles: READERS },
      { word: '约谈', to: '/talks', roles: READERS },
      { word: '复查', to: '/rechecks', roles: [...READERS, 'supervisor'] },
      { word: '评议考核', to: '/assessments', roles: READERS, leadsTo: ['/assessment-schemes'] },
      { word: '文件', to: '/papers', roles: READERS },
      { word: '佐证材料', to: '/evidence', roles: READERS },
      { word: '疑似重复图片', to: '/evidence-reuses', roles: [...OFFICE, 'observer', 'auditor'] },
    ],
  },
  {
    word: '执法监督',
    items: [
      { word: '抽查事项清单', to: '/inspection-items', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '抽查计划', to: '/inspection-plans', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '双随机抽查', to: '/draws', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '检查任务', to: '/inspections', roles: [...OFFICE, ...UNIT, 'supervisor', 'observer', 'auditor'] },
      { word: '监督意见', to: '/opinions', roles: READERS },
      { word: '投诉线索', to: '/leads', roles: READERS },
      { word: '表彰和通报', to: '/office-notices', roles: READERS, leadsTo: ['/year-reports'] },
      { word: '结果公示', to: '/inspection-results', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '互查', to: '/mutual-visits', roles: READERS },
      { word: '案卷目录', to: '/case-catalogues', roles: READERS },
      { word: '案卷评查', to: '/case-scoring', roles: [...READERS, 'supervisor'] },
      { word: '公示情况', to: '/disclosure-board', roles: READERS },
      { word: '公示项目', to: '/disclosures', roles: READERS },
      { word: '全过程记录', to: '/recording-board', roles: READERS },
      { word: '音像记录', to: '/recordings', roles: READERS },
      {
        word: '法制审核',
        to: '/legal-cases',
        roles: READERS,
        leadsTo: ['/review-catalogues', '/civil-phrase-lists', '/legal-registers'],
      },
    ],
  },
  {
    word: '培训',
    items: [
      { word: '培训签到', to: '/training/sign-in', roles: ['officer'] },
      { word: '培训台账', to: '/training/sessions', roles: [...READERS, 'officer'], leadsTo: ['/training-sessions'] },
      { word: '我的学时', to: '/training/mine', roles: [...UNIT, 'reviewer', 'officer'] },
      { word: '人员学时', to: '/training/hours', roles: READERS, leadsTo: ['/training/people', '/training/accounts'] },
      { word: '培训覆盖', to: '/training/coverage', roles: READERS },
      { word: '培训计划', to: '/training/plans', roles: READERS, leadsTo: ['/training-plans'] },
    ],
  },
  {
    word: '名录库',
    items: [
      { word: '单位', to: '/registry/units', roles: READERS },
      { word: '审核人员', to: '/legal-reviewers', roles: READERS },
      { word: '执法人员', to: '/enforcement-officers', roles: READERS },
      { word: '音像记录设备', to: '/recording-devices', roles: READERS },
      { word: '执法功能室', to: '/recording-rooms', roles: READERS },
      { word: '工作日历', to: '/calendar', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '聘请的监督员', to: '/engaged-supervisors', roles: READERS, leadsTo: ['/engaged-activities'] },
      { word: '监督人员', to: '/registry/supervisors', roles: [...OFFICE, 'supervisor', 'observer', 'auditor'] },
    ],
  },
  {
    word: '留痕与管理',
    items: [
      { word: '留痕', to: '/history', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '依法删除', to: '/erasures', roles: [...OFFICE, 'observer', 'auditor'] },
      { word: '账号管理', to: '/accounts', roles: ['admin', 'auditor'] },
      { word: '通知投递', to: '/deliveries', roles: ['admin', 'auditor'] },
      { word: '运行情况', to: '/operations', roles: ['admin', 'auditor', 'office-director'] },
      { word: '任务队列', to: '/admin/queues', roles: ['admin'], outside: true },
    ],
  },
];

/** What these roles may open, without empty groups. */
export function navigationFor(roles: readonly Role[], exists: (to: string) => boolean): NavGroup[] {
  return NAVIGATION.map(({ word, items }) => ({
    word,
    items: items.filter((item) => item.roles.some((r) => roles.includes(r)) && (item.outside || exists(item.to))),
  })).filter(({ items }) => items.length > 0);
}

const isWithin = (path: string, to: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);

/** Whether this page is the item's own or one entered from it. */
export const belongsTo = (path: string, { to, leadsTo = [] }: NavItem): boolean =>
  [to, ...leadsTo].some((address) => isWithin(path, address));
