import type { RouteRecordRaw } from 'vue-router';
import { OFFICE } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'tasks', component: () => import('./TasksPage.vue') },
  { path: '/inbox', name: 'inbox', component: () => import('./InboxPage.vue') },
  {
    path: '/duties',
    name: 'duties',
    component: () => import('./DutiesPage.vue'),
    meta: { roles: [...OFFICE, 'unit-lead', 'observer', 'auditor'] },
  },
];
