import type { RouteRecordRaw } from 'vue-router';
import { READERS, type Role } from '../shell/roles';

const roles: readonly Role[] = [...READERS, 'supervisor'];

export const routes: RouteRecordRaw[] = [
  { path: '/inspections', name: 'inspections', component: () => import('./InspectionsPage.vue'), meta: { roles } },
  { path: '/inspections/:id', name: 'inspection', component: () => import('./InspectionPage.vue'), meta: { roles } },
];
