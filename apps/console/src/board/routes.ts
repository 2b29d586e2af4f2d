import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

/** Units read their own numbers; how they compare is the office's to see. */
const overUnits = { roles: [...OFFICE, 'reviewer', 'observer', 'auditor'] as const };
const ofOffice = { roles: [...OFFICE, 'observer', 'auditor'] as const };

export const routes: RouteRecordRaw[] = [
  {
    path: '/board/ledger',
    name: 'board-ledger',
    component: () => import('./LedgerPage.vue'),
    meta: { roles: READERS },
  },
  { path: '/board/trend', name: 'board-trend', component: () => import('./TrendPage.vue'), meta: { roles: READERS } },
  { path: '/board/ranking', name: 'board-ranking', component: () => import('./RankingPage.vue'), meta: overUnits },
  { path: '/board/office', name: 'board-office', component: () => import('./OfficePage.vue'), meta: ofOffice },
];
