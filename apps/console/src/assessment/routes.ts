import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS } from '../shell/roles';

const OVERSEERS = [...OFFICE, 'observer', 'auditor'] as const;

const scoresOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const id = params.id as string;
  const words = { title: '人工评分', short: '评分', things: '评分', one: '项', known: '信用代码和项目编号' };
  return { register: { path: `/assessments/${id}/scores`, home: `/assessments/${id}`, ...words } };
};
const schemeOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const code = params.code as string;
  const words = { title: '评分方案', short: '方案', things: '考核项目', one: '项', known: '编号', whole: true };
  return { register: { path: `/assessment-schemes/${code}`, home: `/assessment-schemes/${code}`, ...words } };
};
const importing = () => import('../shell/import/ImportPage.vue');

export const routes: RouteRecordRaw[] = [
  {
    path: '/assessments',
    name: 'assessments',
    component: () => import('./AssessmentsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/assessments/new',
    name: 'open-assessment',
    component: () => import('./OpenAssessmentPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/assessments/:id',
    name: 'assessment',
    component: () => import('./AssessmentPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/assessments/:id/ballots',
    name: 'assessment-ballots',
    component: () => import('./BallotsPage.vue'),
    meta: { roles: OVERSEERS },
  },
  {
    path: '/assessments/:id/import',
    name: 'import-unit-scores',
    component: importing,
    props: scoresOf,
    meta: { roles: OFFICE },
  },
  {
    path: '/assessments/:id/units/:unitId',
    name: 'unit-score',
    component: () => import('./UnitScorePage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/assessments/:id/units/:unitId/items/:code',
    name: 'scored-facts',
    component: () => import('./FactsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/assessment-schemes',
    name: 'assessment-schemes',
    component: () => import('./SchemesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/assessment-schemes/new',
    name: 'new-assessment-scheme',
    component: () => import('./SchemeFormPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/assessment-schemes/:code/revision',
    name: 'revise-assessment-scheme',
    component: () => import('./SchemeFormPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/assessment-schemes/:code',
    name: 'assessment-scheme',
    component: () => import('./SchemePage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/assessment-schemes/:code/import',
    name: 'import-assessment-scheme',
    component: importing,
    props: schemeOf,
    meta: { roles: OFFICE },
  },
];
