import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

const roles = [...READERS, 'supervisor'];

export const routes: RouteRecordRaw[] = [
  { path: '/inspections', name: 'inspections', component: () => import('./InspectionsPage.vue'), meta: { roles } },
  { path: '/inspections/:id', name: 'inspection', component: () => import('./InspectionPage.vue'), meta: { roles } },
];
