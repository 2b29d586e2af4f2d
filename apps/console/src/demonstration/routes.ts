import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS } from '../shell/roles';

const unitsOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/demonstration-batches/${params.batchId as string}`;
  const words = {
    title: '示范点名单',
    short: '名单',
    things: '单位',
    one: '个',
    known: '单位',
    addsOnly: true,
  };
  return { register: { path, home: path, ...words } };
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/demonstration-points',
    name: 'demonstration-points',
    component: () => import('./PointsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/demonstration-points/:id',
    name: 'demonstration-point',
    component: () => import('./PointPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/demonstration-batches',
    name: 'demonstration-batches',
    component: () => import('./BatchesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/demonstration-batches/:id',
    name: 'demonstration-batch',
    component: () => import('./BatchPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/demonstration-batches/:batchId/import',
    name: 'import-demonstration-units',
    component: () => import('../shell/import/ImportPage.vue'),
    props: unitsOf,
    meta: { roles: OFFICE },
  },
  {
    path: '/pilot-teams',
    name: 'pilot-teams',
    component: () => import('./TeamsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/pilot-teams/officers',
    name: 'team-officers',
    component: () => import('./TeamOfficersPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/pilot-activities',
    name: 'pilot-activities',
    component: () => import('./ActivitiesPage.vue'),
    meta: { roles: READERS },
  },
];
