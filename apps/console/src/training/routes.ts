import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS, UNIT, type Role } from '../shell/roles';

const WITH_OFFICERS: readonly Role[] = [...READERS, 'officer'];
const SIGNING: readonly Role[] = [...UNIT, 'reviewer', 'officer'];

const planOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/training-plans/${params.unitId as string}/${params.year as string}`;
  const words = { title: `${params.year as string}年培训计划`, short: '计划', things: '培训', one: '项' };
  const home = `/training/plans/${params.unitId as string}/${params.year as string}`;
  return { register: { path, home, ...words, known: '培训内容', whole: true } };
};
const listOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/training-sessions/${params.id as string}/attendance`;
  const words = { title: '纸质签到表', short: '签到表', things: '人员', one: '人', known: '执法证号', addsOnly: true };
  return { register: { path, home: `/training/sessions/${params.id as string}`, ...words } };
};

const scoresOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/training-sessions/${params.id as string}/exam-scores`;
  const words = { title: '考试成绩', short: '成绩', things: '人员', one: '人', known: '执法证号' };
  return { register: { path, home: `/training/sessions/${params.id as string}`, ...words } };
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/training/coverage',
    name: 'training-coverage',
    component: () => import('./CoveragePage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/training/sessions',
    name: 'training-sessions',
    component: () => import('./SessionsPage.vue'),
    meta: { roles: WITH_OFFICERS },
  },
  {
    path: '/training/sessions/:id',
    name: 'training-session',
    component: () => import('./SessionPage.vue'),
    meta: { roles: WITH_OFFICERS },
  },
  {
    path: '/training/sessions/:id/screen',
    name: 'training-screen',
    component: () => import('./ScreenPage.vue'),
    meta: { bare: true, roles: [...UNIT, ...OFFICE] },
  },
  {
    path: '/training/sessions/:id/sign-in',
    name: 'training-sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { roles: SIGNING },
  },
  {
    path: '/training/sign-in',
    name: 'training-today',
    component: () => import('./TodayPage.vue'),
    meta: { roles: SIGNING },
  },
  {
    path: '/training-sessions/:id/exam-scores/import',
    name: 'import-exam-scores',
    component: () => import('../shell/import/ImportPage.vue'),
    props: scoresOf,
    meta: { roles: [...UNIT, ...OFFICE] },
  },
  {
    path: '/training-sessions/:id/attendance/import',
    name: 'import-attendance',
    component: () => import('../shell/import/ImportPage.vue'),
    props: listOf,
    meta: { roles: [...UNIT, ...OFFICE] },
  },
  {
    path: '/training/hours',
    name: 'training-hours',
    component: () => import('./HoursPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/training/mine',
    name: 'own-training',
    component: () => import('./PersonPage.vue'),
    meta: { roles: SIGNING },
  },
  {
    path: '/training/people/:id',
    name: 'officer-training',
    component: () => import('./PersonPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/training/plans',
    name: 'training-plans',
    component: () => import('./PlansPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/training/plans/:unitId/:year',
    name: 'training-plan',
    component: () => import('./PlanPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/training-plans/:unitId/:year/import',
    name: 'import-training-plan',
    component: () => import('../shell/import/ImportPage.vue'),
    props: planOf,
    meta: { roles: UNIT },
  },
  {
    path: '/training/accounts',
    name: 'officer-accounts',
    component: () => import('./AccountsPage.vue'),
    meta: { roles: UNIT },
  },
];
