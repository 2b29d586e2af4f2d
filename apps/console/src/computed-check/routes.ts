import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS, UNIT } from '../shell/roles';

const meta = { roles: READERS };

const figuresOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/computed-checks/${params.campaignId as string}`;
  const words = { title: '各单位填报数据', short: '填报数据', things: '填报数据', one: '个单位', known: '单位' };
  return { register: { path, home: '/computed-checks', ...words } };
};

export const routes: RouteRecordRaw[] = [
  { path: '/computed-checks', name: 'computed-checks', component: () => import('./ComputedChecksPage.vue'), meta },
  {
    path: '/computed-checks/:campaignId/import',
    name: 'import-figures',
    component: () => import('../shell/import/ImportPage.vue'),
    props: figuresOf,
    meta: { roles: [...OFFICE, ...UNIT] },
  },
  {
    path: '/computed-checks/:campaignId/:unitId',
    name: 'computed-check',
    component: () => import('./ComputedCheckPage.vue'),
    meta,
  },
];
