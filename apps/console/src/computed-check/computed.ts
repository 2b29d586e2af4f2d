import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import type { Status, Statuses } from '../shell/things/status';

type Schemas = components['schemas'];

/** How the numbers of one unit stand. */
export type CheckedLine = Schemas['ComputedCheckListItem'];
export type Checked = Schemas['ComputedCheckAnswer'];
export type Result = Schemas['ComputedResult'];
type Input = Schemas['ComputedInput'];
export type Figure = Input['figure'];
export type FigureValues = Partial<Record<Figure, unknown>> & { readonly heldOn?: string };

const VERDICTS: Statuses = {
  met: { word: '达标', tone: 'done' },
  short: { word: '不达标', tone: 'refused' },
  missing: { word: '未填报', tone: 'todo' },
};

export const SOURCES: Readonly<Record<string, string>> = { reported: '单位填报', register: '登记' };

/** Nobody enforces there: the figure is known, and nothing follows from it. */
const isNobodys = ({ inputs }: Pick<Result, 'inputs'>): boolean =>
  inputs.some(({ figure, value }) => figure === 'officers' && value === 0);

export const verdictOf = (result: Pick<Result, 'verdict' | 'inputs'>): Status | undefined =>
  result.verdict === 'missing' && isNobodys(result) ? { word: '没有执法人员', tone: 'todo' } : VERDICTS[result.verdict];

/** 应达到3台，实为2台. */
export function numberText(result: Pick<Result, 'have' | 'needed' | 'counted' | 'inputs'>): string {
  const { have, needed, counted } = result;
  if (have !== undefined && needed !== undefined) return `应达到${needed}${counted}，实为${have}${counted}`;
  return isNobodys(result) ? '没有执法人员，不能计算' : '数据未填报，不能计算';
}

const FEW_ROWS = 20;

/** The rows a number comes from: 某甲、某乙、监督方式（依法不予公开）. */
function rowsText(rows: NonNullable<Input['rows']>): string {
  const names = rows.slice(0, FEW_ROWS).map(({ name, note }) => (note ? `${name}（${note}）` : name));
  return `${names.join('、')}${rows.length > FEW_ROWS ? `等${rows.length}条` : ''}`;
}

/** A number that a register counts is told with the rows it comes from; one that was stated says so. */
export const inputText = ({ word, value, heldOn, source, rows = [] }: Input): string => {
  if (value === undefined || heldOn === undefined) return `${word}未填报`;
  if (source !== 'register') return `${word}${value}（截至${officialDate(heldOn)}，${SOURCES.reported}，登记中没有）`;
  return `${word}${value}（按${officialDate(heldOn)}的登记${rows.length > 0 ? `：${rowsText(rows)}` : '，没有一条'}）`;
};

/** Where the rows of a figure are kept; what no register keeps leads nowhere. */
export const registerOf = (figure: Figure, unitId: string): string | undefined => REGISTERS[figure]?.(unitId);
const REGISTERS: Readonly<Partial<Record<Figure, (unitId: string) => string>>> = {
  officers: (unitId) => `/enforcement-officers?unitId=${unitId}`,
  certificates: (unitId) => `/enforcement-officers?unitId=${unitId}`,
  devices: (unitId) => `/recording-devices?unitId=${unitId}`,
  reviewers: () => '/legal-reviewers',
  trainingHours: (unitId) => `/training/hours?unitId=${unitId}`,
  politicalHours: (unitId) => `/training/hours?unitId=${unitId}`,
  advance: (unitId) => `/disclosure-board/units/${unitId}`,
  window: (unitId) => `/disclosure-board/units/${unitId}`,
};

export const stands = ({ contradiction }: Pick<Result, 'contradiction'>): boolean =>
  contradiction !== undefined && contradiction.how === undefined;

/** 自查填“符合”，按数据应达到3台、实为2台. */
export const contradictionText = ({ contradiction: of, counted }: Result): string =>
  of
    ? `自查填的是“${of.answer === 'conforming' ? '符合' : '不符合'}”，按数据应达到${of.needed}${counted}、实为${of.have}${counted}`
    : '';

const HELP: Readonly<Record<Figure, string | undefined>> = {
  officers: '持有或者应当持有行政执法证件的在岗人员。',
  certificates: '其中证件在有效期内的。',
  devices: '执法记录仪等在用的音像记录设备。',
  reviewers: undefined,
  trainingHours: '今年业务知识和法律法规学时最少的一名执法人员，填他的全部学时，可以带0.5。',
  politicalHours: '上述学时中的政治理论教育和党性教育学时，不计入60学时；没有的填0。',
  advance: '勾选已经向社会公开的项目。',
  window: '勾选窗口已经公示的项目。',
};

const LISTS: readonly Figure[] = ['advance', 'window'];

/** What is asked for: a figure that a register counts is not stated beside it. */
const inputsOf = ({ results }: Pick<Checked, 'results'>): Input[] => {
  const all = results.flatMap(({ inputs }) => inputs).filter(({ source }) => source !== 'register');
  return all.filter(({ figure }, place) => all.findIndex((one) => one.figure === figure) === place);
};

/** One form for all the figures the rules that bind the unit are worked out from. */
export const figureFields = (checked: Pick<Checked, 'results'>, today: string): Field[] => [
  { key: 'heldOn', label: '数据截至日期', kind: 'date', required: true, notAfter: today },
  ...inputsOf(checked).map(({ figure, word }): Field => {
    const items = checked.results.find(({ inputs }) => inputs.some((one) => one.figure === figure))?.items ?? [];
    const shown = { key: figure, label: word, help: HELP[figure] };
    if (!LISTS.includes(figure)) return { ...shown, kind: 'number' };
    return { ...shown, kind: 'checks', choices: items.map((item) => ({ value: item, word: item })) };
  }),
];

export const figuresNow = (checked: Pick<Checked, 'results'>, today: string): FigureValues => ({
  heldOn: today,
  ...Object.fromEntries(inputsOf(checked).map(({ figure, value, items }) => [figure, items ?? value])),
});

/** What is sent: the figures filled in. A list with nothing ticked says that nothing is public, once one was entered. */
export function figuresBody(checked: Pick<Checked, 'results'>, values: FigureValues): FigureValues {
  const before = figuresNow(checked, '');
  const filled = Object.entries(values).filter(
    ([key, value]) =>
      value !== undefined && value !== '' && (!isEmptyList(value) || before[key as Figure] !== undefined),
  );
  return Object.fromEntries(filled);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
