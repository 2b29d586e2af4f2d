import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  { path: '/papers', name: 'papers', component: () => import('./PapersPage.vue'), meta: { roles: READERS } },
];
