import { refuseIf } from '@app/eventing/rejection.js';
import { MEASURES, type MeasureName } from './measure.rules.js';

interface OfItem {
  readonly code: string;
  /** 考核类别, under which items stand together. */
  readonly group: string;
  readonly name: string;
  /** 分值: the most an item can bring; halves. */
  readonly weight: number;
  /** 评分标准, as people read it. */
  readonly criterion: string;
}

/** Worked out from what units did; `ifNothing`: full marks or none where nothing of the kind was called for. */
export interface ComputedItem extends OfItem {
  readonly how: 'computed';
  readonly measure: MeasureName;
  readonly ifNothing: 'full' | 'zero';
}
/** Given by the office, with a reason. */
export interface ManualItem extends OfItem {
  readonly how: 'manual';
}
/** 外部评议: the mean of anonymous answers. */
export interface ExternalItem extends OfItem {
  readonly how: 'external';
}
export type SchemeItem = ComputedItem | ManualItem | ExternalItem;
export type How = SchemeItem['how'];
export const HOWS = ['computed', 'manual', 'external'] as const;

/** 满意、基本满意…: what an answer can say, and the share of the weight it stands for. */
export interface Level {
  readonly code: string;
  readonly name: string;
  readonly share: number;
}

/** 评分方案: one version of it. What was scored by it stays readable when the next one comes. */
export interface Scheme {
  readonly code: string;
  /** Counts from 1. */
  readonly version: number;
  readonly title: string;
  /** Where it comes from, and which of its numbers are the county's own choice. */
  readonly source: string;
  /** 全部单位一起排名, or 部门 and 乡镇 each by themselves. */
  readonly rankBy: 'all' | 'kind';
  readonly levels: readonly Level[];
  readonly items: readonly SchemeItem[];
}

const FULL = 100;
export const MOST_ITEMS = 200;

const isHalves = (weight: number): boolean => weight > 0 && Number.isInteger(weight * 2);
const isBlank = (text: string): boolean => text.trim() === '';

/** Sums of halves are exact. */
export const weightOf = (items: readonly Pick<OfItem, 'weight'>[]): number =>
  items.reduce((sum, { weight }) => sum + weight, 0);

/** Refuses a scheme that nothing could be scored by. */
export function refuseUnsoundScheme({ title, items, levels }: Scheme): void {
  refuseIf(isBlank(title) || items.length === 0, 'scheme-empty');
  refuseIf(items.length > MOST_ITEMS, 'scheme-too-long', { most: MOST_ITEMS });
  items.forEach((item, place) => {
    refuseUnsoundItem(item);
    const twice = items.findIndex(({ code }) => code === item.code) !== place;
    refuseIf(twice, 'scheme-item-twice', { code: item.code });
  });
  const sum = weightOf(items);
  refuseIf(sum !== FULL, 'scheme-weights-not-full', { sum, full: FULL });
  refuseUnfitLevels(items, levels);
}

function refuseUnsoundItem(item: SchemeItem): void {
  const { code, name, group, weight } = item;
  refuseIf(isBlank(code) || isBlank(name) || isBlank(group), 'scheme-item-unnamed', { code });
  refuseIf(!isHalves(weight), 'scheme-weight-not-halves', { name, weight });
  refuseIf(item.how === 'computed' && !Object.hasOwn(MEASURES, item.measure), 'scheme-measure-unknown', { name });
}

function refuseUnfitLevels(items: readonly SchemeItem[], levels: readonly Level[]): void {
  if (!items.some(({ how }) => how === 'external')) return;
  const codes = new Set(levels.map(({ code }) => code));
  const outside = levels.some(({ code, name, share }) => isBlank(code) || isBlank(name) || !(share >= 0 && share <= 1));
  refuseIf(levels.length < 2 || codes.size < levels.length || outside, 'scheme-levels-unfit');
}

export const itemsOf = <H extends How>({ items }: Pick<Scheme, 'items'>, how: H) =>
  items.filter((item): item is Extract<SchemeItem, { how: H }> => item.how === how);
