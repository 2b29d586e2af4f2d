import type { EChartsCoreOption } from 'echarts/core';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: string;
}

const INK = '#1f2329';
const LINE = '#dfe3e8';
export const BLUE = '#1b5fc1';
export const RED = '#c5221f';
/** From what nobody has begun to what is done: light to dark, and patterned besides. */
export const TONES = ['#dbe7f8', '#b9d0f0', '#8fb3e4', '#6394d6', '#e0b35a', '#d98080', '#a38bc9', '#1b5fc1'];

const text = { color: INK, fontSize: 12, fontFamily: 'inherit' };
const axisLine = { axisLine: { lineStyle: { color: INK } }, splitLine: { lineStyle: { color: LINE } } };
const frame = {
  textStyle: { color: INK },
  grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
  legend: { top: 0, left: 0, itemGap: 12, textStyle: text, icon: 'rect' },
  tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'shadow' } },
};
/** Names of units stand beside lying bars, in two lines where they are long. */
const NAMES_PX = 176;
const lying = { left: NAMES_PX, right: 24, bottom: 24 };
/** Patterns tell the parts apart on paper without colour. */
const spoken = (description: string) => ({
  aria: { enabled: true, decal: { show: true }, label: { description } },
});

/** Lying bars, one per name, made of the parts; the first name stands on top. */
export function stackedBars(names: readonly string[], parts: readonly Series[], says: string): EChartsCoreOption {
  return {
    ...frame,
    ...spoken(says),
    grid: { ...lying, top: parts.length > 1 ? 36 : 8 },
    ...(parts.length > 1 ? {} : { legend: undefined }),
    xAxis: { type: 'value', minInterval: 1, ...axisLine, axisLabel: text },
    yAxis: {
      ...{ type: 'category', data: [...names], inverse: true, axisTick: { show: false } },
      axisLabel: { ...text, width: NAMES_PX - 16, overflow: 'break', lineHeight: 13, interval: 0 },
    },
    series: parts.map(({ name, values, colour }) => ({
      ...{ name, type: 'bar', stack: 'all', data: [...values], barMaxWidth: 20 },
      itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1 },
    })),
  };
}

/** Lying bars of shares from 0 to 1; what has none has no bar. */
export function shareBars(names: readonly string[], shares: readonly (number | undefined)[], says: string) {
  const percent = shares.map((share) => (share === undefined ? null : Math.round(share * 1000) / 10));
  return {
    ...stackedBars(names, [], says),
    grid: { ...lying, top: 8, right: 56 },
    xAxis: { type: 'value', max: 100, ...axisLine, axisLabel: { ...text, formatter: '{value}%' } },
    series: [
      {
        ...{ name: '按期办结率', type: 'bar', data: percent, barMaxWidth: 16, itemStyle: { color: BLUE } },
        label: { show: true, position: 'right', formatter: '{c}%', color: INK },
      },
    ],
  } satisfies EChartsCoreOption;
}

/** Standing bars beside each other, and lines over them. */
export function barsAndLines(
  names: readonly string[],
  bars: readonly Series[],
  lines: readonly Series[],
  says: string,
): EChartsCoreOption {
  return {
    ...frame,
    ...spoken(says),
    xAxis: { type: 'category', data: [...names], axisLabel: text, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, ...axisLine, axisLabel: text },
    series: [
      ...bars.map(({ name, values, colour }) => ({
        ...{ name, type: 'bar', data: [...values], barMaxWidth: 20, itemStyle: { color: colour } },
      })),
      ...lines.map(({ name, values, colour }) => ({
        ...{ name, type: 'line', data: [...values], symbolSize: 6, itemStyle: { color: colour } },
        lineStyle: { color: colour, width: 2 },
      })),
    ],
  };
}

export type Point = readonly [day: string, value: number];

/** What is left over the days, and beside it the even pace that ends in time. */
export function burnDown(left: readonly Point[], pace: readonly Point[], says: string): EChartsCoreOption {
  return {
    ...frame,
    ...spoken(says),
    tooltip: { ...frame.tooltip, axisPointer: { type: 'line' } },
    xAxis: {
      type: 'time',
      minInterval: 86_400_000,
      axisLabel: { ...text, formatter: '{M}月{d}日', hideOverlap: true },
    },
    yAxis: { type: 'value', minInterval: 1, min: 0, ...axisLine, axisLabel: text },
    series: [
      {
        ...{ name: '未销号', type: 'line', data: left.map((point) => [...point]), symbolSize: 6 },
        ...{ itemStyle: { color: BLUE }, lineStyle: { color: BLUE, width: 2 } },
      },
      {
        ...{ name: '按时完成线', type: 'line', data: pace.map((point) => [...point]), symbol: 'none' },
        ...{ itemStyle: { color: INK }, lineStyle: { color: INK, width: 1, type: 'dashed' } },
      },
    ],
  };
}
