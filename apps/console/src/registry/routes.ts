import type { NavigationGuard, RouteRecordRaw } from 'vue-router';
import { api, type Page } from '../shell/api';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS, type Role } from '../shell/roles';
import { holds, session } from '../shell/session';

const SUPERVISOR_READERS: readonly Role[] = [...OFFICE, 'supervisor', 'observer', 'auditor'];

/** Who acts for a unit sees no other, so its register is one page. */
const toOwnUnit: NavigationGuard = () => {
  const unitId = session.account?.unitId;
  return unitId === undefined ? true : { name: 'unit', params: { id: unitId }, replace: true };
};

/** A supervisor who reads no register finds himself alone in it. */
const toOwnEntry: NavigationGuard = async () => {
  if (!holds('supervisor') || holds(...OFFICE, 'observer', 'auditor')) return true;
  const own = await api.get<Page<{ id: string }>>('/supervisors', { limit: 1 }).catch(() => undefined);
  const id = own?.items[0]?.id;
  return id === undefined ? true : { name: 'supervisor', params: { id }, replace: true };
};

const UNITS: Register = {
  ...{ path: '/units', home: '/registry/units', title: '单位名录', short: '名录', things: '单位', one: '个' },
  known: '统一社会信用代码',
};
const SUPERVISORS: Register = {
  ...{ path: '/supervisors', home: '/registry/supervisors', title: '监督人员名录', short: '名录' },
  ...{ things: '监督人员', one: '名', known: '监督证号' },
  elsewhere: { columns: ['不可安排的期间', '申报回避的单位'], where: '用“导入不可安排”“导入申报回避”另行导入' },
};
const ABSENCES: Register = {
  ...{ path: '/supervisors/absences', home: '/registry/supervisors', title: '监督人员名录', short: '名录' },
  ...{ things: '不可安排的期间', one: '段', known: '监督证号和起止日期', addsOnly: true },
};
const CONFLICTS: Register = {
  ...{ path: '/supervisors/conflicts', home: '/registry/supervisors', title: '监督人员名录', short: '名录' },
  ...{ things: '申报回避', one: '项', known: '监督证号和单位', addsOnly: true },
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/registry/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: { roles: READERS },
    beforeEnter: toOwnUnit,
  },
  {
    path: '/registry/units/new',
    name: 'register-unit',
    component: () => import('./RegisterUnitPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/registry/units/import',
    name: 'import-units',
    component: () => import('../shell/import/ImportPage.vue'),
    props: { register: UNITS },
    meta: { roles: OFFICE },
  },
  { path: '/registry/units/:id', name: 'unit', component: () => import('./UnitPage.vue'), meta: { roles: READERS } },
  {
    path: '/registry/units/:id/correction',
    name: 'correct-unit',
    component: () => import('./CorrectUnitPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/registry/supervisors',
    name: 'supervisors',
    component: () => import('./SupervisorsPage.vue'),
    meta: { roles: SUPERVISOR_READERS },
    beforeEnter: toOwnEntry,
  },
  {
    path: '/registry/supervisors/new',
    name: 'register-supervisor',
    component: () => import('./RegisterSupervisorPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/registry/supervisors/import',
    name: 'import-supervisors',
    component: () => import('../shell/import/ImportPage.vue'),
    props: { register: SUPERVISORS },
    meta: { roles: OFFICE },
  },
  {
    path: '/registry/supervisors/absences/import',
    name: 'import-absences',
    component: () => import('../shell/import/ImportPage.vue'),
    props: { register: ABSENCES },
    meta: { roles: OFFICE },
  },
  {
    path: '/registry/supervisors/conflicts/import',
    name: 'import-conflicts',
    component: () => import('../shell/import/ImportPage.vue'),
    props: { register: CONFLICTS },
    meta: { roles: OFFICE },
  },
  {
    path: '/registry/supervisors/:id',
    name: 'supervisor',
    component: () => import('./SupervisorPage.vue'),
    meta: { roles: SUPERVISOR_READERS },
  },
];
