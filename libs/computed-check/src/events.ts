import { Event } from '@app/eventing/message.js';

/** 单位填报, or counted in a register, which is never entered: it is read as it stands on a day. */
export type FigureSource = 'reported' | 'register';

/** Whole numbers, but hours, which go by halves; and lists of what has been made public. All of one unit. */
export interface Figures {
  /** 行政执法人员. */
  readonly officers?: number;
  /** Of them with a certificate in force. */
  readonly certificates?: number;
  /** 音像记录设备. */
  readonly devices?: number;
  /** 法制审核人员. */
  readonly reviewers?: number;
  /** This year's hours of the officer who has the fewest, all counted. */
  readonly trainingHours?: number;
  /** Of them 政治理论教育 and 党性教育, which do not count. */
  readonly politicalHours?: number;
  /** 事前公开 and 窗口公示: items made public. */
  readonly advance?: readonly string[];
  readonly window?: readonly string[];
}

export type FigureName = keyof Figures;

export type RuleName =
  'device-ratio' | 'training-hours' | 'reviewer-share' | 'advance-disclosure' | 'window-disclosure' | 'certificates';

/** An answer that a number can contradict. */
export type Claim = 'conforming' | 'nonconforming';

interface Of {
  readonly campaignId: string;
  readonly unitId: string;
}

/** `figures` are those entered now, as they stood on `heldOn`; each takes the place of the one before. */
export class FiguresEntered extends Event('FiguresEntered')<
  Of & { heldOn: string; source: FigureSource; figures: Figures }
> {}
/** 批量导入数据: a file of this hash brought the figures of so many units, each entry an event of its own. */
export class FiguresImported extends Event('FiguresImported')<{
  campaignId: string;
  importId: string;
  fileName: string;
  sha256: string;
  /** Units that had none before, and others. */
  entered: number;
  revised: number;
}> {}
/** The unit's answer to a check says one thing, the number another. `have` and `needed` in the rule's own measure. */
export class ContradictionFound extends Event('ContradictionFound')<
  Of & { checkId: string; rule: RuleName; answer: Claim; have: number; needed: number }
> {}
/** `reason` and the figures it is about are there when the office explained it. */
export class ContradictionSettled extends Event('ContradictionSettled')<
  Of & {
    checkId: string;
    rule: RuleName;
    how: 'answer-changed' | 'figures-changed' | 'check-dropped' | 'explained';
    reason?: string;
    figures?: Figures;
  }
> {}

export type ComputedCheckEvent = FiguresEntered | ContradictionFound | ContradictionSettled;
