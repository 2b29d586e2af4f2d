import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

const form = () => import('./LetterFormPage.vue');

export const routes: RouteRecordRaw[] = [
  { path: '/opinions', name: 'opinions', component: () => import('./OpinionsPage.vue'), meta: { roles: READERS } },
  { path: '/opinions/new', name: 'draft-opinion', component: form, meta: { roles: OFFICE } },
  {
    path: '/opinions/bars',
    name: 'commendation-bars',
    component: () => import('./BarsPage.vue'),
    meta: { roles: READERS },
  },
  { path: '/opinions/:id', name: 'opinion', component: () => import('./OpinionPage.vue'), meta: { roles: READERS } },
  { path: '/opinions/:id/decision/new', name: 'draft-decision', component: form, meta: { roles: OFFICE } },
  {
    path: '/opinions/:id/:letter(opinion|decision)/revision',
    name: 'revise-letter',
    component: form,
    meta: { roles: OFFICE },
  },
  {
    path: '/opinions/:id/:letter(opinion|decision)',
    name: 'letter-sheet',
    component: () => import('./LetterSheetPage.vue'),
    meta: { roles: READERS, bare: true },
  },
];
