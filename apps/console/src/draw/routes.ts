import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

/** Who is not of the office or its overseers sees the published draws. */
const readers = { roles: [...READERS, 'supervisor' as const] };

export const routes: RouteRecordRaw[] = [
  { path: '/draws', name: 'draws', component: () => import('./DrawsPage.vue'), meta: readers },
  { path: '/draws/new', name: 'freeze-draw', component: () => import('./FreezePage.vue'), meta: { roles: OFFICE } },
  {
    path: '/draws/preparations/new',
    name: 'prepare-draw',
    component: () => import('./PreparePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/draws/preparations/:id',
    name: 'draw-preparation',
    component: () => import('./PreparationPage.vue'),
    meta: { roles: [...OFFICE, 'observer', 'auditor'] },
  },
  {
    path: '/draws/:id/contribution',
    name: 'draw-contribution',
    component: () => import('./contribution/ContributionPage.vue'),
    meta: { roles: ['observer'] },
  },
  { path: '/draws/:id', name: 'draw', component: () => import('./DrawPage.vue'), meta: readers },
  {
    path: '/draws/:id/hall',
    name: 'draw-hall',
    component: () => import('./hall/HallPage.vue'),
    meta: { bare: true, roles: [...OFFICE, 'observer', 'auditor'] },
  },
  {
    path: '/draws/:id/summary',
    name: 'draw-summary',
    component: () => import('./summary/SummaryPage.vue'),
    meta: { bare: true, roles: [...OFFICE, 'observer', 'auditor'] },
  },
];
