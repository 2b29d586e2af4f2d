import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router';
import { whenSignedOut } from './api';
import { missPart } from './connection';
import type { Role } from './roles';
import { forgetSession, recallSession } from './session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Stands alone, without the frame of navigation. */
    bare?: boolean;
    /** Readable without signing in. */
    open?: boolean;
    /** Only these roles see the page; without it everybody who is signed in does. */
    roles?: readonly Role[];
  }
}

/** Every context brings its own pages in `<context>/routes.ts`. */
const ofContexts = Object.values(
  import.meta.glob<RouteRecordRaw[]>('../*/routes.ts', { eager: true, import: 'routes' }),
).flat();

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...ofContexts,
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('./frame/NotFoundPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

router.beforeEach(async (to) => {
  if (to.meta.open) return true;
  const account = await recallSession().catch(() => undefined);
  return account === undefined ? signInFor(to) : true;
});

router.afterEach((to, from) => {
  if (to.path !== from.path && from.matched.length > 0) document.getElementById('main')?.focus({ preventScroll: true });
});

router.onError((failure: Error) => {
  if (/dynamically imported module|preload/i.test(failure.message)) void missPart();
});

whenSignedOut(() => {
  forgetSession();
  const at = router.currentRoute.value;
  if (at.name !== 'sign-in') void router.replace(signInFor(at));
});

const signInFor = (to: RouteLocationNormalized) => ({
  name: 'sign-in',
  query: to.fullPath === '/' ? {} : { next: to.fullPath },
});
