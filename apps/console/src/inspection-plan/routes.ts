import type { RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS } from '../shell/roles';

const readers = { roles: [...READERS, 'supervisor' as const] };
const office = { roles: OFFICE };

const ITEMS: Register = {
  ...{ path: '/inspection-items', home: '/inspection-items', title: '抽查事项清单', short: '清单', things: '抽查事项' },
  ...{ one: '项', known: '编号' },
};

export const routes: RouteRecordRaw[] = [
  { path: '/inspection-items', name: 'inspection-items', component: () => import('./ItemsPage.vue'), meta: readers },
  {
    path: '/inspection-items/new',
    name: 'enter-inspection-item',
    component: () => import('./WriteItemPage.vue'),
    meta: office,
  },
  {
    path: '/inspection-items/import',
    name: 'import-inspection-items',
    component: () => import('../shell/import/ImportPage.vue'),
    props: { register: ITEMS },
    meta: office,
  },
  {
    path: '/inspection-items/:code',
    name: 'inspection-item',
    component: () => import('./ItemPage.vue'),
    meta: readers,
  },
  {
    path: '/inspection-items/:code/revision',
    name: 'revise-inspection-item',
    component: () => import('./WriteItemPage.vue'),
    meta: office,
  },
  { path: '/inspection-plans', name: 'inspection-plans', component: () => import('./PlansPage.vue'), meta: readers },
  {
    path: '/inspection-plans/new',
    name: 'draft-plan',
    component: () => import('./WritePlanPage.vue'),
    meta: office,
  },
  { path: '/inspection-plans/:id', name: 'inspection-plan', component: () => import('./PlanPage.vue'), meta: readers },
  {
    path: '/inspection-plans/:id/text',
    name: 'write-plan',
    component: () => import('./WritePlanPage.vue'),
    meta: office,
  },
];
