import type { RouteRecordRaw } from 'vue-router';
import { READERS } from '../shell/roles';

export const routes: RouteRecordRaw[] = [
  {
    path: '/oversights',
    name: 'oversights',
    component: () => import('./OversightsPage.vue'),
    meta: { roles: READERS },
  },
  { path: '/talks', name: 'talks', component: () => import('./TalksPage.vue'), meta: { roles: READERS } },
  {
    path: '/talks/new',
    name: 'summon-to-talk',
    component: () => import('./SummonPage.vue'),
    meta: { roles: ['office-director'] },
  },
  { path: '/talks/:id', name: 'talk', component: () => import('./TalkPage.vue'), meta: { roles: READERS } },
];
