import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, type Role } from '../shell/roles';

const ERASURE_READERS: readonly Role[] = [...OFFICE, 'observer', 'auditor'];

export const routes: RouteRecordRaw[] = [
  {
    path: '/erasures',
    name: 'erasures',
    component: () => import('./ErasuresPage.vue'),
    meta: { roles: ERASURE_READERS },
  },
  {
    path: '/erasures/new',
    name: 'propose-erasure',
    component: () => import('./ProposeErasurePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/erasures/:id',
    name: 'erasure',
    component: () => import('./ErasurePage.vue'),
    meta: { roles: ERASURE_READERS },
  },
];
