import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../shell/roles';

const READERS: readonly Role[] = ['admin', 'auditor'];

export const routes: RouteRecordRaw[] = [
  { path: '/delivery-settings', name: 'delivery-settings', component: () => import('./SettingsPage.vue') },
  {
    path: '/deliveries',
    name: 'deliveries',
    component: () => import('./DeliveriesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/deliveries/:id',
    name: 'delivery',
    component: () => import('./DeliveryPage.vue'),
    meta: { roles: READERS },
  },
  { path: '/endpoints', name: 'endpoints', component: () => import('./EndpointsPage.vue'), meta: { roles: READERS } },
];
