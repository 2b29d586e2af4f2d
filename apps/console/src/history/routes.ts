import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  {
    path: '/history',
    name: 'history',
    component: () => import('./HistoryPage.vue'),
    meta: { roles: [...READERS, 'supervisor'] },
  },
];
