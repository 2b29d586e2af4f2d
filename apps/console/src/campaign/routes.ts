import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { OFFICE, READERS } from '../shell/roles';

const readers = { roles: READERS };

const materialsOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const home = `/campaigns/${params.id as string}`;
  const words = { title: '上报材料清单', short: '上报材料清单', things: '上报材料', one: '项', known: '编号、名称' };
  return { register: { path: `${home}/materials`, home, addsOnly: true, ...words } };
};

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
    path: '/campaigns/:id/materials/import',
    name: 'import-materials',
    component: () => import('../shell/import/ImportPage.vue'),
    props: materialsOf,
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
