import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { READERS, UNIT } from '../shell/roles';

const registerOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/legal-registers/${params.unitId as string}`;
  const words = { title: '法制审核案件目录', short: '目录', things: '案件', one: '件', known: '案号', addsOnly: true };
  return { register: { path, home: '/legal-cases', ...words } };
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
    path: '/review-catalogues/:unitId',
    name: 'review-catalogue',
    component: () => import('./ReviewCataloguePage.vue'),
    meta: { roles: READERS },
  },
];
