import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS, type Role } from '../shell/roles';

const SEEN_BY: readonly Role[] = [...READERS, 'supervisor'];

export const routes: RouteRecordRaw[] = [
  { path: '/rechecks', name: 'rechecks', component: () => import('./RechecksPage.vue'), meta: { roles: SEEN_BY } },
  {
    path: '/rechecks/freeze',
    name: 'recheck-freeze',
    component: () => import('./RecheckFreezePage.vue'),
    meta: { roles: OFFICE },
  },
  { path: '/rechecks/:id', name: 'recheck', component: () => import('./RecheckPage.vue'), meta: { roles: SEEN_BY } },
];
