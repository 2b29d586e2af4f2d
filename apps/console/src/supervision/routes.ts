import type { RouteRecordRaw } from 'vue-router';
import { READERS, type Role } from '../shell/roles';

const roles: readonly Role[] = [...READERS, 'supervisor'];

export const routes: RouteRecordRaw[] = [
  { path: '/inspections', name: 'inspections', component: () => import('./InspectionsPage.vue'), meta: { roles } },
  { path: '/inspections/:id', name: 'inspection', component: () => import('./InspectionPage.vue'), meta: { roles } },
  {
    path: '/inspections/:id/visit',
    name: 'visit',
    component: () => import('./VisitPage.vue'),
    meta: { roles: ['supervisor'] },
  },
  {
    path: '/inspections/:id/notice',
    name: 'inspection-notice',
    component: () => import('./NoticeSheet.vue'),
    meta: { roles },
  },
  {
    path: '/inspections/:id/record',
    name: 'inspection-record',
    component: () => import('./RecordSheet.vue'),
    meta: { roles },
  },
  {
    path: '/inspection-results',
    name: 'inspection-results',
    component: () => import('./ResultsPage.vue'),
    meta: { roles: READERS },
  },
  { path: '/inspection-results/working-years', redirect: '/calendar' },
];
