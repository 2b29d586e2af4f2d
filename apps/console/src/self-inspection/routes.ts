import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  { path: '/self-inspection', redirect: '/self-inspections' },
  {
    path: '/self-inspections',
    name: 'self-inspections',
    component: () => import('./SheetsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/self-inspections/:campaignId/:unitId',
    name: 'self-inspection',
    component: () => import('./SheetPage.vue'),
    meta: { roles: READERS },
  },
];
