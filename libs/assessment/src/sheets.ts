import { wordIn, type ListSheet } from '@app/documents';
import type { AssessedUnitAnswer, AssessmentListItem } from './dto.js';

export const GROUP_WORDS = { all: '全部单位', department: '部门', township: '乡镇（街道）' } as const;
const groupWord = wordIn(GROUP_WORDS);
const state = wordIn({ open: '考核中', published: '已公布' });

export const assessmentSheet: ListSheet<AssessmentListItem> = {
  title: '评议考核',
  columns: {
    number: { header: '编号', width: 16, value: ({ year, number }) => `${year}年第${number}次` },
    title: { header: '名称', width: 40, value: ({ title }) => title },
    campaign: { header: '活动', width: 40, value: ({ campaignTitle }) => campaignTitle },
    scheme: {
      header: '评分方案',
      width: 40,
      value: ({ schemeTitle, schemeVersion }) => `${schemeTitle}（第${schemeVersion}版）`,
    },
    from: { header: '考核期自', kind: 'day', value: ({ from }) => from },
    to: { header: '考核期至', kind: 'day', value: ({ to }) => to },
    units: { header: '单位数', kind: 'number', width: 10, value: ({ units }) => units },
    openedOn: { header: '启动日期', kind: 'day', value: ({ openedOn }) => openedOn },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
  },
};

/** 考核结果. */
export const assessedUnitSheet: ListSheet<AssessedUnitAnswer> = {
  title: '考核得分',
  unpaged: true,
  columns: {
    group: { header: '分组', width: 16, value: ({ group }) => groupWord(group) },
    rank: { header: '名次', kind: 'number', width: 8, value: ({ rank }) => rank },
    name: { header: '单位', width: 34, value: ({ name }) => name },
    score: { header: '总分', kind: 'number', width: 10, value: ({ score }) => score },
    computed: { header: '数据计算', kind: 'number', width: 12, value: ({ computed }) => computed },
    manual: { header: '人工评分', kind: 'number', width: 12, value: ({ manual }) => manual },
    external: { header: '外部评议', kind: 'number', width: 12, value: ({ external }) => external },
    missing: { header: '尚无得分项', kind: 'number', width: 12, value: ({ missing }) => missing },
  },
};
