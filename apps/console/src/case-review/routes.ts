import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  {
    path: '/case-catalogues',
    name: 'case-catalogues',
    component: () => import('./CataloguesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/case-catalogues/freeze',
    name: 'case-freeze',
    component: () => import('./CaseFreezePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/case-catalogues/:unitId/:year(\\d+)',
    name: 'case-catalogue',
    component: () => import('./CataloguePage.vue'),
    meta: { roles: READERS },
  },
];
