import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS } from '../shell/roles';

const readers = { roles: READERS };

export const routes: RouteRecordRaw[] = [
  { path: '/board', name: 'board', component: () => import('./BoardPage.vue'), meta: readers },
  { path: '/materials', name: 'materials', component: () => import('./MaterialsPage.vue'), meta: readers },
  {
    path: '/materials/:campaignId/:unitId/:code',
    name: 'material',
    component: () => import('./MaterialPage.vue'),
    meta: readers,
  },
  { path: '/campaigns', name: 'campaigns', component: () => import('./CampaignsPage.vue'), meta: readers },
  { path: '/campaigns/new', name: 'launch', component: () => import('./LaunchPage.vue'), meta: { roles: OFFICE } },
  {
    path: '/campaign-templates',
    name: 'campaign-templates',
    component: () => import('./TemplatesPage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/campaign-templates/:code',
    name: 'campaign-template',
    component: () => import('./TemplatePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/campaign-templates/:code/edit',
    name: 'edit-campaign-template',
    component: () => import('./EditTemplatePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/campaigns/:id/migration',
    name: 'migrate-campaign',
    component: () => import('./MigratePage.vue'),
    meta: { roles: OFFICE },
  },
  {
    path: '/campaigns/:id/comparison',
    name: 'campaign-comparison',
    component: () => import('./ComparisonPage.vue'),
    meta: readers,
  },
  { path: '/campaigns/:id', name: 'campaign', component: () => import('./CampaignPage.vue'), meta: readers },
];
