import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS, UNIT } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  { path: '/issues', name: 'issues', component: () => import('./IssuesPage.vue'), meta: { roles: READERS } },
  {
    path: '/issues/new',
    name: 'report-issue',
    component: () => import('./ReportIssuePage.vue'),
    meta: { roles: [...OFFICE, ...UNIT] },
  },
  { path: '/issues/rates', name: 'issue-rates', component: () => import('./RatesPage.vue'), meta: { roles: READERS } },
  {
    path: '/issues/duplicates',
    name: 'duplicates',
    component: () => import('./DuplicatesPage.vue'),
    meta: { roles: OFFICE },
  },
  { path: '/issues/:id', name: 'issue', component: () => import('./IssuePage.vue'), meta: { roles: READERS } },
];
