import type { RouteRecordRaw } from 'vue-router';
import { OFFICE, READERS, type Role } from '../shell/roles';

const roles: readonly Role[] = [...READERS, 'supervisor'];

export const routes: RouteRecordRaw[] = [
  { path: '/calendar', name: 'calendar', component: () => import('./CalendarPage.vue'), meta: { roles } },
  {
    path: '/calendar/import',
    name: 'calendar-import',
    component: () => import('./ImportYearPage.vue'),
    meta: { roles: OFFICE },
  },
];
