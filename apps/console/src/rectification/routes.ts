import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS, UNIT } from '../shell/roles';

/** A campaign's ledger. What stands in it already is known by its words, and is changed on its own page. */
const ledgerOf = ({ params }: RouteLocationNormalized): { register: Register } => ({
  register: {
    ...{ path: `/issue-ledgers/${params.campaignId as string}`, home: '/issues', title: '整改台账', short: '台账' },
    ...{ things: '问题', one: '个', known: '单位、来源、具体内容（类别）和问题的文字', addsOnly: true },
  },
});

export const routes: RouteRecordRaw[] = [
  { path: '/issues', name: 'issues', component: () => import('./IssuesPage.vue'), meta: { roles: READERS } },
  {
    path: '/issues/new',
    name: 'report-issue',
    component: () => import('./ReportIssuePage.vue'),
    meta: { roles: [...OFFICE, ...UNIT] },
  },
  {
    path: '/issues/import/:campaignId',
    name: 'import-issues',
    component: () => import('../shell/import/ImportPage.vue'),
    props: ledgerOf,
    meta: { roles: [...OFFICE, ...UNIT] },
  },
  { path: '/issues/rates', name: 'issue-rates', component: () => import('./RatesPage.vue'), meta: { roles: READERS } },
  {
    path: '/issues/duplicates',
    name: 'duplicates',
    component: () => import('./DuplicatesPage.vue'),
    meta: { roles: OFFICE },
  },
  { path: '/issues/:id', name: 'issue', component: () => import('./IssuePage.vue'), meta: { roles: READERS } },
];
