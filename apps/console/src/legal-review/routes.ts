import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { READERS, UNIT } from '../shell/roles';

const registerOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/legal-registers/${params.unitId as string}`;
  const words = { title: '法制审核案件目录', short: '目录', things: '案件', one: '件', known: '案号', addsOnly: true };
  return { register: { path, home: '/legal-cases', ...words } };
};

const reviewersOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/legal-reviewer-registers/${params.unitId as string}`;
  const words = { title: '法制审核人员名单', short: '名单', things: '人员', one: '人', known: '姓名', addsOnly: true };
  return { register: { path, home: '/legal-reviewers', ...words } };
};
const catalogueOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/review-catalogues/${params.unitId as string}`;
  const words = { title: '法制审核目录清单', short: '清单', things: '事项', one: '项', known: '编号', whole: true };
  return { register: { path, home: path, ...words } };
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/legal-cases',
    name: 'legal-cases',
    component: () => import('./CasesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/legal-cases/new',
    name: 'register-legal-case',
    component: () => import('./RegisterPage.vue'),
    meta: { roles: UNIT },
  },
  {
    path: '/legal-cases/:id',
    name: 'legal-case',
    component: () => import('./CasePage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/legal-registers/:unitId/import',
    name: 'import-legal-cases',
    component: () => import('../shell/import/ImportPage.vue'),
    props: registerOf,
    meta: { roles: UNIT },
  },
  {
    path: '/legal-reviewers',
    name: 'legal-reviewers',
    component: () => import('./ReviewersPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/legal-reviewers/ratios',
    name: 'reviewer-ratios',
    component: () => import('./RatiosPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/legal-reviewer-registers/:unitId/import',
    name: 'import-legal-reviewers',
    component: () => import('../shell/import/ImportPage.vue'),
    props: reviewersOf,
    meta: { roles: UNIT },
  },
  {
    path: '/review-catalogues/:unitId/import',
    name: 'import-review-catalogue',
    component: () => import('../shell/import/ImportPage.vue'),
    props: catalogueOf,
    meta: { roles: UNIT },
  },
  {
    path: '/review-catalogues/:unitId',
    name: 'review-catalogue',
    component: () => import('./ReviewCataloguePage.vue'),
    meta: { roles: READERS },
  },
];
