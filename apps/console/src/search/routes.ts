import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  { path: '/search', name: 'search', component: () => import('./SearchPage.vue'), meta: { roles: READERS } },
];
