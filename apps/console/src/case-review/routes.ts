import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS, UNIT } from '../shell/roles';

const catalogueOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/case-catalogues/${params.unitId as string}/${params.year as string}`;
  const words = { title: '案卷目录', short: '目录', things: '案卷', one: '个', known: '文号', addsOnly: true };
  return { register: { path, home: path, ...words } };
};

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
  {
    path: '/case-catalogues/:unitId/:year(\\d+)/import',
    name: 'import-case-files',
    component: () => import('../shell/import/ImportPage.vue'),
    props: catalogueOf,
    meta: { roles: UNIT },
  },
];
