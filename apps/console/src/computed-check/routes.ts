import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

const meta = { roles: READERS };

export const routes: RouteRecordRaw[] = [
  { path: '/computed-checks', name: 'computed-checks', component: () => import('./ComputedChecksPage.vue'), meta },
  {
    path: '/computed-checks/:campaignId/:unitId',
    name: 'computed-check',
    component: () => import('./ComputedCheckPage.vue'),
    meta,
  },
];
