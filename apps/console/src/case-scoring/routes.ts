import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS } from '../shell/roles';

const sheetOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const id = params.id as string;
  const words = {
    title: '评查表',
    short: '评查表',
    things: '不符合的要点和扣分',
    one: '项',
    known: '编号',
    act: '交卷',
  };
  return { register: { path: `/file-scorings/${id}`, home: `/case-scoring/files/${id}`, ...words } };
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/case-scoring',
    name: 'scoring-rounds',
    component: () => import('./RoundsPage.vue'),
    meta: { roles: [...READERS, 'supervisor'] },
  },
  {
    path: '/case-scoring/new',
    name: 'open-scoring-round',
    component: () => import('./OpenRoundPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/case-scoring/files',
    name: 'file-scorings',
    component: () => import('./FilesPage.vue'),
    meta: { roles: [...READERS, 'supervisor'] },
  },
  {
    path: '/case-scoring/files/:id',
    name: 'file-scoring',
    component: () => import('./FilePage.vue'),
    meta: { roles: [...READERS, 'supervisor'] },
  },
  {
    path: '/case-scoring/files/:id/sheet',
    name: 'score-sheet',
    component: () => import('./MarkPage.vue'),
    meta: { roles: ['supervisor', 'reviewer'] },
  },
  {
    path: '/case-scoring/files/:id/import',
    name: 'import-scores',
    component: () => import('../shell/import/ImportPage.vue'),
    props: sheetOf,
    meta: { roles: ['supervisor', 'reviewer'] },
  },
  {
    path: '/case-scoring/:id',
    name: 'scoring-round',
    component: () => import('./RoundPage.vue'),
    meta: { roles: [...READERS, 'supervisor'] },
  },
  {
    path: '/case-scoring/:id/report',
    name: 'scoring-report',
    component: () => import('./ReportPage.vue'),
    meta: { roles: [...OFFICE, 'observer', 'auditor'] },
  },
];
