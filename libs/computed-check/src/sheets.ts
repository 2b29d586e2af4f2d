import { type ListSheet } from '@app/documents';
import type { ComputedCheckListItem } from './dto.js';

const items = (count: number): string => (count === 0 ? '' : `${count}项`);

export const computedCheckSheet: ListSheet<ComputedCheckListItem> = {
  title: '各单位数据核对',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    contradictions: { header: '与自查不一致', value: ({ contradictions }) => items(contradictions) },
    short: { header: '不达标', width: 12, value: ({ short }) => items(short) },
    met: { header: '达标', width: 12, value: ({ met }) => items(met) },
    missing: { header: '未填报', width: 12, value: ({ missing }) => items(missing) },
    enteredAt: { header: '最近填报', kind: 'day', value: ({ enteredAt }) => enteredAt },
  },
};
