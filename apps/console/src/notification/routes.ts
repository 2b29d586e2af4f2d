import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'tasks', component: () => import('./TasksPage.vue') },
  { path: '/inbox', name: 'inbox', component: () => import('./InboxPage.vue') },
];
