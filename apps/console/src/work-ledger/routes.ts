import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

const meta = { roles: READERS };

export const routes: RouteRecordRaw[] = [
  { path: '/work-ledgers', name: 'work-ledgers', component: () => import('./WorkLedgersPage.vue'), meta },
  {
    path: '/work-ledgers/:campaignId/:unitId',
    name: 'work-ledger',
    component: () => import('./WorkLedgerPage.vue'),
    meta,
  },
];
