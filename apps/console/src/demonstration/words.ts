import type { Field } from '../shell/form/field';
import type { components } from '../shell/api.generated';
import type { Statuses } from '../shell/things/status';
import type { Choice } from '../shell/table/column';

type Schemas = components['schemas'];
export type BatchLine = Schemas['DemonstrationBatchItem'];
export type Batch = Schemas['DemonstrationBatchAnswer'];
export type PointLine = Schemas['DemonstrationPointItem'];
export type Point = Schemas['DemonstrationPointAnswer'];
export type Material = Schemas['DemonstrationMaterialAnswer'];
export type Recheck = Schemas['DemonstrationRecheckAnswer'];
export type TeamLine = Schemas['PilotTeamItem'];
export type TeamOfficer = Schemas['TeamOfficerItem'];
export type ActivityLine = Schemas['PilotActivityItem'];

const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, word]) => ({ value, word }));
const worded =
  (words: Readonly<Record<string, string>>) =>
  (key: string): string =>
    words[key] ?? key;

export const STAGES: Statuses = {
  candidate: { word: '候选', tone: 'todo' },
  creating: { word: '创建中', tone: 'doing' },
  applied: { word: '已申报', tone: 'waiting' },
  declined: { word: '未获命名', tone: 'refused' },
  withdrawn: { word: '已退出', tone: 'refused' },
  named: { word: '已命名', tone: 'done' },
  rechecking: { word: '复核中', tone: 'doing' },
  rectifying: { word: '限期整改', tone: 'late' },
  rectified: { word: '整改待认定', tone: 'waiting' },
  revoked: { word: '已撤销', tone: 'refused' },
};
/** Bears the name now. */
export const bearsName = (state: string): boolean => ['named', 'rechecking', 'rectifying', 'rectified'].includes(state);
export const isOnItsWay = (state: string): boolean => ['candidate', 'creating', 'applied'].includes(state);

const ANSWERS = { met: '符合', partly: '部分符合', unmet: '不符合' };
export const ANSWER_CHOICES = choices(ANSWERS);
export const answerWord = worded(ANSWERS);

const LEVELS = { city: '市级复核', province: '省级复核', county: '县级复核' };
export const LEVEL_CHOICES = choices(LEVELS);
export const levelWord = worded(LEVELS);

const RESULTS = { kept: '保留命名', rectify: '限期整改', revoked: '撤销命名' };
export const RESULT_CHOICES = choices(RESULTS);
export const resultWord = worded(RESULTS);

const ACTIVITIES = { observation: '观摩活动', enforcement: '执法活动', drill: '培训演练' };
export const ACTIVITY_CHOICES = choices(ACTIVITIES);
export const activityWord = worded(ACTIVITIES);

/** What is said of an item of the standard. */
export interface Said {
  readonly answer?: string;
  readonly note?: string;
  readonly dueOn?: string;
  readonly responsible?: string;
}
export type SaidByItem = Readonly<Record<string, Said>>;

export const fallsShort = ({ answer }: Said): boolean => answer === 'partly' || answer === 'unmet';

/** As the server takes it: without days and persons where nothing falls short. */
export const answersOf = (said: SaidByItem) =>
  Object.entries(said).flatMap(([code, { answer, note = '', dueOn, responsible }]) => {
    if (answer === undefined) return [];
    return [{ code, answer, note, ...(fallsShort({ answer }) && { dueOn, responsible }) }];
  });

type Items = Point['standard'];
const named = (items: Items): string => items.map(({ code, name }) => `${code} ${name}`).join('、');

/** What of the standard is not answered yet, or falls short without all that is to be said of it. */
export function unsaidOf(items: Items, said: SaidByItem): string | undefined {
  const of = (code: string): Said => said[code] ?? {};
  const open = items.filter(({ code }) => of(code).answer === undefined);
  if (open.length > 0) return `还没有填写：${named(open)}。`;
  const half = items.filter(({ code }) => {
    const { note, dueOn, responsible } = of(code);
    return fallsShort(of(code)) && [note, dueOn, responsible].some((text) => !text?.trim());
  });
  return half.length > 0 ? `没有达到标准的，还要写明问题、整改时限和整改责任人：${named(half)}。` : undefined;
}

/** How many items fall short. */
export const shortfallsIn = (said: SaidByItem = {}): number => Object.values(said).filter(fallsShort).length;

/** A reason, a report: more than a line. */
export const longField = (key: string, label: string, max = 1000): Field => ({
  ...{ key, label, kind: 'long', required: true, maxLength: max },
});
