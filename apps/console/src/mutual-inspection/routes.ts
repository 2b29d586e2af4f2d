import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  {
    path: '/mutual-visits',
    name: 'mutual-visits',
    component: () => import('./MutualVisitsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/mutual-visits/teams',
    name: 'mutual-teams',
    component: () => import('./MutualTeamsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/mutual-visits/freeze',
    name: 'mutual-freeze',
    component: () => import('./MutualFreezePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/mutual-visits/:id',
    name: 'mutual-visit',
    component: () => import('./MutualVisitPage.vue'),
    meta: { roles: READERS },
  },
];
