import type { Choice } from '../shell/table/column';
import type { CampaignLine, Template } from './campaign';

/** What a new template may begin as. */
export const basisChoices = (templates: readonly Template[], campaigns: readonly CampaignLine[]): Choice[] => [
  ...templates
    .filter(({ retiredAt }) => retiredAt === undefined)
    .map(({ code, shipped, title }) => ({
      value: `${shipped ? 'shipped' : 'template'}:${code}`,
      word: `${shipped ? '随系统提供' : '方案模板'}：${title}`,
    })),
  ...campaigns.map(({ id, title, year }) => ({ value: `campaign:${id}`, word: `${year}年活动：${title}` })),
];

export function basisOf(value: string): { kind: string; of: string } {
  const [kind = '', ...of] = value.split(':');
  return { kind, of: of.join(':') };
}

/** Where the plan of a new campaign comes from. */
export const planChoices = (templates: readonly Template[], campaigns: readonly CampaignLine[]): Choice[] => [
  ...templates
    .filter(({ retiredAt }) => retiredAt === undefined)
    .map(({ code, title, tasks, checks, faults }) => ({
      value: `template:${code}`,
      word: `${title}（${tasks}项任务、${checks}项核查${faults > 0 ? `，有${faults}处待改正` : ''}）`,
    })),
  ...campaigns.map(({ id, title, year }) => ({ value: `campaign:${id}`, word: `沿用${year}年方案：${title}` })),
];
