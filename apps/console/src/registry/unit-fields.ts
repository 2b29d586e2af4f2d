import type { Field } from '../shell/form/field';
import { DEMONSTRATION_CHOICES, KIND_CHOICES, RISK_CHOICES } from './words';

const MOST = 100_000;

const CODE: Field = {
  key: 'code',
  label: '统一社会信用代码',
  required: true,
  maxLength: 40,
  help: '18位，照证书抄录，末位是校验码；登记后不能更改。',
  source: 'GB 32100-2015',
};

const PARTICULARS: readonly Field[] = [
  { key: 'name', label: '单位名称', required: true, maxLength: 100, help: '写全称，与印章一致。' },
  { key: 'shortName', label: '简称', required: true, maxLength: 40, help: '表格和通知里使用，如县卫健委。' },
  {
    key: 'aliases',
    label: '其他名称',
    maxLength: 500,
    help: '曾用名、加挂牌子等，几个名称之间用顿号隔开；搜索时都能找到。',
  },
  { key: 'kind', label: '类别', kind: 'radio', required: true, choices: KIND_CHOICES },
  { key: 'pilot', label: '是综合行政执法试点', kind: 'yes', when: ({ kind }) => kind === 'township' },
  { key: 'serviceWindow', label: '设有政务服务窗口（自查中窗口公示的内容只对这些单位适用）', kind: 'yes' },
  {
    key: 'demonstration',
    label: '行政执法责任制示范点',
    kind: 'radio',
    required: true,
    choices: DEMONSTRATION_CHOICES,
  },
  {
    key: 'riskClass',
    label: '抽查类别',
    kind: 'radio',
    required: true,
    choices: RISK_CHOICES,
    help: '双随机抽查时，重点单位和一般单位分别抽取。',
  },
  {
    key: 'riskScore',
    label: '风险分值',
    kind: 'number',
    required: true,
    min: 1,
    max: 10_000,
    help: '整数，最低为1。按分值抽取时，分值越高越容易抽中；按类别抽取时不起作用。',
  },
  {
    key: 'township',
    label: '所在乡镇（街道）',
    maxLength: 40,
    help: '办公地点所在的乡镇或者街道，如舞泉镇；不确定的可以不填。',
  },
  { key: 'officers', label: '行政执法人员（人）', kind: 'number', required: true, min: 0, max: MOST },
  {
    key: 'avDevices',
    label: '执法音像设备（台）',
    kind: 'number',
    required: true,
    min: 0,
    max: MOST,
    help: '在用的执法记录仪等。',
  },
];

export const REGISTER_FIELDS: readonly Field[] = [CODE, ...PARTICULARS];

export const CORRECT_FIELDS: readonly Field[] = [
  ...PARTICULARS,
  {
    key: 'reason',
    label: '更正原因',
    kind: 'long',
    required: true,
    maxLength: 500,
    help: '写明依据，如机构改革文件、编制调整通知。',
  },
];

export const CLOSE_FIELDS: readonly Field[] = [
  {
    key: 'reason',
    label: '注销原因',
    kind: 'long',
    required: true,
    maxLength: 500,
    help: '写明依据，如机构改革撤并文件。',
  },
];
