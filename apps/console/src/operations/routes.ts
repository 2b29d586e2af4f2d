import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  {
    path: '/operations',
    name: 'operations',
    component: () => import('./OperationsPage.vue'),
    meta: { roles: ['admin', 'auditor', 'office-director'] },
  },
];
