import type { components } from '../shell/api.generated';
import { OFFICE, type Role } from '../shell/roles';
import type { Account } from '../shell/session';
import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];

export type NoticeLine = Schemas['NoticeListItem'];
export type Notice = Schemas['NoticeAnswer'];
export type NoticeAct = Notice['acts'][number];
export type NoticeKind = Notice['kind'];
export type OrderedUnit = Schemas['OrderedRectificationAnswer'];
export type NumberLine = Schemas['OfficeNumberItem'];
export type Numbers = Schemas['OfficeNumberListAnswer'];

export const KINDS: Readonly<Record<NoticeKind, string>> = {
  ...{ commendation: '表彰', criticism: '通报批评', 'rectification-order': '责令整改' },
  ...{ correction: '更正', revocation: '撤销' },
};

export const kindWord = (kind: NoticeKind): string => KINDS[kind];

export const KIND_CHOICES: readonly Choice[] = Object.entries(KINDS).map(([value, word]) => ({ value, word }));

/** States of a notice, in the order it passes through them. */
export const STATES: Statuses = {
  drafted: { word: '待审核', tone: 'waiting' },
  returned: { word: '退回修改', tone: 'refused' },
  reviewed: { word: '待签发', tone: 'waiting' },
  signed: { word: '待送达', tone: 'waiting' },
  delivered: { word: '已送达', tone: 'done' },
  dropped: { word: '已作废', tone: 'todo' },
};

/** 整改情况 of one unit. */
export const RECTIFICATIONS: Statuses = {
  owed: { word: '待报告', tone: 'todo' },
  reported: { word: '待认定', tone: 'waiting' },
  returned: { word: '退回，待重新报告', tone: 'refused' },
  confirmed: { word: '整改到位', tone: 'done' },
};

export const STATE_CHOICES = choicesOf(STATES);

const MAY: Readonly<Record<NoticeAct, readonly Role[]>> = {
  ...{ revise: OFFICE, return: OFFICE, review: OFFICE, deliver: OFFICE, drop: OFFICE },
  sign: ['office-director'],
};

/** What the role of the person signed in allows; that he wrote it himself the server says. */
export const actsFor = ({ acts }: Notice, account: Account | undefined): NoticeAct[] =>
  acts.filter((act) => account?.roles.some((role) => MAY[act].includes(role)));
