import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import type { Register } from '../shell/import/import';
import { READERS, UNIT } from '../shell/roles';

const devicesOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/recording-device-registers/${params.unitId as string}`;
  const words = {
    title: '音像记录设备信息表',
    short: '登记',
    things: '设备',
    one: '台',
    known: '设备编号',
    addsOnly: true,
  };
  return { register: { path, home: '/recording-devices', ...words } };
};
const officersOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/enforcement-officer-registers/${params.unitId as string}`;
  const words = {
    title: '行政执法人员信息表',
    short: '名单',
    things: '人员',
    one: '人',
    known: '执法证号',
    addsOnly: true,
  };
  return { register: { path, home: '/enforcement-officers', ...words } };
};

const phrasesOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const unitId = params.unitId as string;
  const words = { title: '行政执法文明用语规范', short: '规范', things: '用语', one: '条', known: '场合和用语' };
  const path = `/civil-phrase-lists/${unitId}`;
  return { register: { path, home: `/recording-papers/${unitId}`, ...words, whole: true } };
};
const scenesOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const unitId = params.unitId as string;
  const words = { title: '音像记录清单', short: '清单', things: '事项', one: '项', known: '编号' };
  const path = `/recording-scene-lists/${unitId}`;
  return { register: { path, home: `/recording-papers/${unitId}`, ...words, whole: true } };
};
const recordsOf = ({ params }: RouteLocationNormalized): { register: Register } => {
  const path = `/recording-registers/${params.unitId as string}`;
  const words = { title: '音像记录目录', short: '目录', things: '音像记录', one: '条', known: '设备和记录时间' };
  return { register: { path, home: '/recordings', ...words, addsOnly: true } };
};

export const routes: RouteRecordRaw[] = [
  {
    path: '/recording-board',
    name: 'recording-board',
    component: () => import('./BoardPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-devices',
    name: 'recording-devices',
    component: () => import('./DevicesPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-devices/ratios',
    name: 'device-ratios',
    component: () => import('./DeviceRatiosPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/enforcement-officers',
    name: 'enforcement-officers',
    component: () => import('./OfficersPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-device-registers/:unitId/import',
    name: 'import-recording-devices',
    component: () => import('../shell/import/ImportPage.vue'),
    props: devicesOf,
    meta: { roles: UNIT },
  },
  {
    path: '/enforcement-officer-registers/:unitId/import',
    name: 'import-enforcement-officers',
    component: () => import('../shell/import/ImportPage.vue'),
    props: officersOf,
    meta: { roles: UNIT },
  },
  {
    path: '/civil-phrase-lists/:unitId/import',
    name: 'import-civil-phrases',
    component: () => import('../shell/import/ImportPage.vue'),
    props: phrasesOf,
    meta: { roles: UNIT },
  },
  {
    path: '/recording-scene-lists/:unitId/import',
    name: 'import-recording-scenes',
    component: () => import('../shell/import/ImportPage.vue'),
    props: scenesOf,
    meta: { roles: UNIT },
  },
  {
    path: '/recording-registers/:unitId/import',
    name: 'import-records',
    component: () => import('../shell/import/ImportPage.vue'),
    props: recordsOf,
    meta: { roles: UNIT },
  },
  {
    path: '/recordings',
    name: 'recordings',
    component: () => import('./RecordsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recordings/:id',
    name: 'recording',
    component: () => import('./RecordPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-rooms',
    name: 'recording-rooms',
    component: () => import('./RoomsPage.vue'),
    meta: { roles: READERS },
  },
  {
    path: '/recording-papers/:unitId',
    name: 'recording-papers',
    component: () => import('./UnitPage.vue'),
    meta: { roles: READERS },
  },
];
