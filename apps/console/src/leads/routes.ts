import type { RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS, UNIT } from '../shell/roles';

const importPage = () => import('../shell/import/ImportPage.vue');
const leads: Register = {
  ...{ path: '/lead-registers', home: '/leads', title: '投诉线索清单', short: '清单', things: '线索', one: '件' },
  ...{ known: '反映的单位和内容', addsOnly: true },
};
const supervisors: Register = {
  ...{ path: '/engaged-supervisor-registers', home: '/engaged-supervisors', title: '聘请的执法监督员名单' },
  ...{ short: '名单', things: '人员', one: '人', known: '姓名和电话', addsOnly: true },
};

export const routes: RouteRecordRaw[] = [
  { path: '/leads', name: 'leads', component: () => import('./LeadsPage.vue'), meta: { roles: READERS } },
  {
    ...{ path: '/leads/import', name: 'import-leads', component: importPage },
    ...{ props: { register: leads }, meta: { roles: OFFICE } },
  },
  { path: '/leads/:id', name: 'lead', component: () => import('./LeadPage.vue'), meta: { roles: READERS } },
  {
    path: '/engaged-supervisors',
    name: 'engaged-supervisors',
    component: () => import('./EngagedPage.vue'),
    meta: { roles: READERS },
  },
  {
    ...{ path: '/engaged-supervisors/import', name: 'import-engaged-supervisors', component: importPage },
    ...{ props: { register: supervisors }, meta: { roles: [...OFFICE, ...UNIT] } },
  },
  {
    path: '/engaged-activities',
    name: 'engaged-activities',
    component: () => import('./ActivitiesPage.vue'),
    meta: { roles: READERS },
  },
];
