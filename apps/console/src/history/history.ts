import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];

export type Timeline = Schemas['TimelineAnswer'];
export type Step = Schemas['TimelineItem'];
export type Verification = Schemas['VerificationAnswer'];

const KINDS: Readonly<Record<string, string>> = {
  campaign: '活动',
  unit: '单位',
  issue: '问题',
  draw: '抽取',
  inspection: '检查任务',
  supervisor: '监督人员',
  account: '账号',
  erasure: '依法删除',
  stream: '事项',
};

/** What a history is of, in a word: `unit:1141…` → 单位. */
export const kindOf = (subject: string): string => KINDS[subject.split(':')[0] ?? ''] ?? '事项';
