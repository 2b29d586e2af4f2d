import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  { path: '/evidence', name: 'evidence', component: () => import('./EvidencePage.vue'), meta: { roles: READERS } },
  {
    path: '/evidence-reuses',
    name: 'evidence-reuses',
    component: () => import('./ReusesPage.vue'),
    meta: { roles: [...OFFICE, 'observer', 'auditor'] },
  },
];
