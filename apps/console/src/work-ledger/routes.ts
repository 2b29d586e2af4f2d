import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { READERS, UNIT } from '../shell/roles';

const meta = { roles: READERS };

const ledgerOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/work-ledgers/${params.campaignId as string}/${params.unitId as string}`;
  const words = { title: '工作台账', short: '台账', things: '工作台账', one: '项', known: '目标任务序号' };
  return { register: { path, home: path, ...words } };
};

export const routes: RouteRecordRaw[] = [
  { path: '/work-ledgers', name: 'work-ledgers', component: () => import('./WorkLedgersPage.vue'), meta },
  {
    path: '/work-ledgers/:campaignId/:unitId',
    name: 'work-ledger',
    component: () => import('./WorkLedgerPage.vue'),
    meta,
  },
  {
    path: '/work-ledgers/:campaignId/:unitId/import',
    name: 'import-work-ledger',
    component: () => import('../shell/import/ImportPage.vue'),
    props: ledgerOf,
    meta: { roles: UNIT },
  },
];
