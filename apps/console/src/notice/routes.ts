import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

const form = () => import('./NoticeFormPage.vue');

export const routes: RouteRecordRaw[] = [
  {
    path: '/office-notices',
    name: 'office-notices',
    component: () => import('./NoticesPage.vue'),
    meta: { roles: READERS },
  },
  { path: '/office-notices/new', name: 'draft-office-notice', component: form, meta: { roles: OFFICE } },
  {
    path: '/office-notices/numbers',
    name: 'office-numbers',
    component: () => import('./NumbersPage.vue'),
    meta: { roles: [...OFFICE, 'observer', 'auditor'] },
  },
  {
    path: '/office-notices/:id',
    name: 'office-notice',
    component: () => import('./NoticePage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/year-reports',
    name: 'year-reports',
    component: () => import('./YearReportsPage.vue'),
    meta: { roles: [...OFFICE, 'observer', 'auditor'] },
  },
  { path: '/office-notices/:id/revision', name: 'revise-office-notice', component: form, meta: { roles: OFFICE } },
];
