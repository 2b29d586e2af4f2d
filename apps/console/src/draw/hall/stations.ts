import { ranked, teams, type Draw, type Stratum, type Unit } from '../draw';
import { kindWords } from '../kinds';

/** 会场: what is shown before people, in this order. */
export const STEPS = ['lists', 'witnesses', 'sources', 'result', 'pairs', 'publication'] as const;
export type HallStep = (typeof STEPS)[number];

const STEP_WORDS: Readonly<Record<Exclude<HallStep, 'result' | 'pairs'>, string>> = {
  lists: '名单锁定',
  witnesses: '见证人',
  sources: '产生随机数',
  publication: '公示',
};

/** The heading of a step in a draw of this kind. */
export function stepWord(step: HallStep, draw: Partial<Pick<Draw, 'kind'>>): string {
  const { object, people } = kindWords(draw);
  if (step === 'result') return draw.kind === 'mutual' ? '签号次序' : `抽取${object}`;
  return step === 'pairs' ? `抽取${people}` : STEP_WORDS[step];
}

/** Where the hall stands: a step, and how far within it. Both are in the address. */
export interface Station {
  readonly step: HallStep;
  readonly at: number;
}

/** Lines that fill the wall in letters for the back row. */
export const LINES = 20;
/** Cards on the wall at once. */
export const CARDS = 12;
/** More units than this are dealt several at a time. */
const ONE_BY_ONE = 24;

export interface ResultPage {
  readonly stratum: Stratum;
  /** Units by their lots; `line` parts the drawn from the reserve. */
  readonly lines: readonly (Unit | 'line')[];
  /** From which place, and out of how many pages of the risk class. */
  readonly page: number;
  readonly pages: number;
  readonly reserve: number;
}

/** Every risk class by itself, page by page down to the page with the cut-off line. */
export function resultPages(draw: Pick<Draw, 'strata' | 'objects'>): ResultPage[] {
  return draw.strata
    .filter(({ eligible }) => eligible > 0)
    .flatMap((stratum) => {
      const { drawn, reserve } = ranked(draw, stratum.id);
      const lines = [...drawn, 'line' as const, ...reserve];
      const pages = Math.floor(drawn.length / LINES) + 1;
      return Array.from({ length: pages }, (_, index) => ({
        stratum,
        lines: lines.slice(index * LINES, (index + 1) * LINES),
        page: index + 1,
        pages,
        reserve: reserve.length,
      }));
    });
}

/** How many units one press of the key deals supervisors to. */
export const dealtAtOnce = (units: number): number => Math.ceil(units / ONE_BY_ONE) || 1;

/** The cards on the wall when so many presses were made: the page of the last one dealt. */
export function cardsAt(
  draw: Draw,
  at: number,
): { readonly cards: readonly Unit[]; readonly dealt: number; readonly from: number } {
  const all = teams(draw);
  const dealt = Math.min(at * dealtAtOnce(all.length), all.length);
  const from = Math.floor(Math.max(0, dealt - 1) / CARDS) * CARDS;
  return { cards: all.slice(from, from + CARDS), dealt: dealt - from, from };
}

/** How many places a step has for the key to stop at. */
export function places(step: HallStep, draw: Draw): number {
  if (draw.resultSealed || draw.executedAt === undefined) return 1;
  if (step === 'result') return Math.max(1, resultPages(draw).length);
  if (step !== 'pairs') return 1;
  const units = teams(draw).length;
  return Math.ceil(units / dealtAtOnce(units)) + 1;
}

/** Nobody looks ahead: the result comes after the sources. */
export const lastStep = ({ state }: Pick<Draw, 'state'>): HallStep => (state === 'frozen' ? 'sources' : 'publication');

/** The station in the address, kept within what there is to show. */
export function stationFrom(
  query: { readonly step?: unknown; readonly at?: unknown },
  draw: Draw | undefined,
): Station {
  const asked = STEPS.find((one) => one === query.step) ?? 'lists';
  if (draw === undefined) return { step: asked, at: 0 };
  const step = STEPS.indexOf(asked) > STEPS.indexOf(lastStep(draw)) ? lastStep(draw) : asked;
  const at = Math.trunc(Number(query.at)) || 0;
  return { step, at: Math.min(Math.max(0, at), places(step, draw) - 1) };
}

export function stationAfter({ step, at }: Station, draw: Draw): Station | undefined {
  if (at + 1 < places(step, draw)) return { step, at: at + 1 };
  return step === lastStep(draw) ? undefined : { step: STEPS[STEPS.indexOf(step) + 1]!, at: 0 };
}

/** The way back leads to the end of the step before, where it was left. */
export function stationBefore({ step, at }: Station, draw: Draw): Station | undefined {
  if (at > 0) return { step, at: at - 1 };
  const before = STEPS[STEPS.indexOf(step) - 1];
  return before && { step: before, at: places(before, draw) - 1 };
}
