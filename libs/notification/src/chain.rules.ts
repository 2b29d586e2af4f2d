import { daysBetween, dayOf, officialDate } from '@app/calendar/dates.js';

/** 单位分管领导、办公室、办公室负责人: who is told after whoever owes it, once a day has passed and nothing was handed in. */
export const STEPS = ['lead', 'office', 'director'] as const;
export type Step = (typeof STEPS)[number];

/** Days after the day it was found overdue; a step that has none is passed over. In the order of STEPS, and never falling. */
export type Chain = Readonly<Partial<Record<Step, number>>>;

/** Whose matter it is. `letter`: of a letter not carried out in time the office is told by the letter itself, at once. */
export type Matter = 'unit' | 'lead' | 'letter' | 'supervisor' | 'office' | 'top';

/** The plan says 严格按照时限; the days are the office's. */
export const CHAINS: Readonly<Record<Matter, Chain>> = {
  unit: { lead: 0, office: 3, director: 7 },
  lead: { office: 3, director: 7 },
  letter: { director: 7 },
  supervisor: { office: 3, director: 7 },
  office: { director: 3 },
  top: {},
};

export const isStep = (moment: string): moment is Step => (STEPS as readonly string[]).includes(moment);

/** Whose turn a duty is. */
export interface Holder {
  readonly unitId?: string | null;
  readonly supervisorId?: string | null;
  readonly roles: readonly string[];
  readonly letter?: string;
}

export function matterOf({ unitId, supervisorId, roles, letter }: Holder): Matter {
  if (supervisorId) return 'supervisor';
  if (!unitId) return roles.includes('office-staff') ? 'office' : 'top';
  if (letter !== undefined) return 'letter';
  return roles.some((role) => role !== 'unit-lead') ? 'unit' : 'lead';
}

const VERBS: Readonly<Record<Step, string>> = { lead: '催办', office: '督办', director: '提请领导督办' };

/** `who`: 单位, 监督人员 or 办公室, as people call them. */
export function escalationText(step: Step, of: { who: string; subject: string; dueOn: string }, at: string): string {
  const { who, subject, dueOn } = of;
  const days = daysBetween(dueOn, dayOf(at));
  return `${VERBS[step]}：${who}逾期${days}天未${subject}，期限为${officialDate(dueOn)}。`;
}
