import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../shell/roles';

const READERS: readonly Role[] = ['admin', 'auditor'];

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { bare: true, open: true } },
  { path: '/password', name: 'password', component: () => import('./PasswordPage.vue') },
  { path: '/accounts', name: 'accounts', component: () => import('./AccountsPage.vue'), meta: { roles: READERS } },
  {
    path: '/accounts/new',
    name: 'open-account',
    component: () => import('./OpenAccountPage.vue'),
    meta: { roles: ['admin'] },
  },
  {
    path: '/accounts/import',
    name: 'import-accounts',
    component: () => import('./ImportAccountsPage.vue'),
    meta: { roles: ['admin'] },
  },
  { path: '/accounts/:id', name: 'account', component: () => import('./AccountPage.vue'), meta: { roles: READERS } },
];
