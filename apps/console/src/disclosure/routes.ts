import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { READERS, UNIT } from '../shell/roles';

const decisionsOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/disclosures/${params.unitId as string}`;
  const words = { title: '执法决定', short: '公示', things: '执法决定', one: '件', known: '文号', addsOnly: true };
  return { register: { path, home: '/disclosures?kind=decision', ...words } };
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/disclosure-board',
    name: 'disclosure-board',
    component: () => import('./BoardPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/disclosure-board/units/:unitId',
    name: 'unit-disclosures',
    component: () => import('./UnitPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/disclosures',
    name: 'disclosures',
    component: () => import('./DisclosuresPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/disclosures/:unitId/decisions/new',
    name: 'new-decision-disclosure',
    component: () => import('./CollectPage.vue'),
    meta: { roles: UNIT },
  },
  {
    path: '/disclosures/:unitId/statistics/new',
    name: 'new-statistics-disclosure',
    component: () => import('./CollectPage.vue'),
    meta: { roles: UNIT },
  },
  {
    path: '/disclosures/:unitId/import',
    name: 'import-decisions',
    component: () => import('../shell/import/ImportPage.vue'),
    props: decisionsOf,
    meta: { roles: UNIT },
  },
  {
    path: '/disclosures/:unitId/:code',
    name: 'disclosure',
    component: () => import('./DisclosurePage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/disclosures/:unitId/:code/collect',
    name: 'collect-disclosure',
    component: () => import('./CollectPage.vue'),
    meta: { roles: UNIT },
  },
];
