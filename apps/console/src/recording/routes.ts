import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  {
    path: '/recording-devices',
    name: 'recording-devices',
    component: () => import('./DevicesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-devices/ratios',
    name: 'device-ratios',
    component: () => import('./DeviceRatiosPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/enforcement-officers',
    name: 'enforcement-officers',
    component: () => import('./OfficersPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recordings',
    name: 'recordings',
    component: () => import('./RecordsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-rooms',
    name: 'recording-rooms',
    component: () => import('./RoomsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-papers/:unitId',
    name: 'recording-papers',
    component: () => import('./PapersPage.vue'),
    meta: { roles: READERS },
  },
];
