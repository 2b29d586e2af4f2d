import { addDays, addWorkingDays, YearNotArranged } from '@app/calendar';
import {
  HandInScores,
  OpenScoringRound,
  scoringIdOf,
  TellScore,
  type Marking,
  type ScorerAssigned,
} from '@app/case-scoring';
import { idFrom } from '@app/eventing';
import type { Act } from './agenda.js';
import { CASES_PUBLISHED, drawnFiles, FIRST } from './case-draws.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';

const THREAD = 'case-scoring';
const roundId = idFrom('demo-scoring-round', '1');

const SLIGHT: Marking = {
  vetoes: [],
  deductions: [
    { code: 'g03', points: 2, reason: '询问笔录有一处更改没有被询问人确认。' },
    { code: 'g20', points: 1, reason: '备考表没有填写。' },
  ],
};
const ALIKE: Marking = {
  vetoes: [],
  deductions: [
    { code: 'g03', points: 1, reason: '笔录更改处没有按指印。' },
    { code: 'g15', points: 2, reason: '送达回证没有填写收件时间。' },
  ],
};
const SEVERE: Marking = {
  vetoes: [],
  deductions: [
    { code: 'g11', points: 6, reason: '决定书没有说明裁量理由。' },
    { code: 'g04', points: 4, reason: '现场照片没有注明拍摄时间和拍摄人。' },
  ],
};

interface Sheet {
  /** Of the files, and of the two who score it, counted from 0. */
  readonly file: number;
  readonly scorer: number;
  readonly marking: Marking;
}

/** The first file is scored and told, the second waits for a third reviewer, of the third one sheet is in. */
const SHEETS: readonly Sheet[] = [
  { file: 0, scorer: 0, marking: SLIGHT },
  { file: 0, scorer: 1, marking: ALIKE },
  { file: 1, scorer: 0, marking: ALIKE },
  { file: 1, scorer: 1, marking: SEVERE },
  { file: 2, scorer: 0, marking: SLIGHT },
];

/** Working days to object, and as many to rule. */
const DAYS = 10;
const TOLD = CASES_PUBLISHED + 3;

/** Towards the end of a year the working days of the next are not known yet, and nothing is told. */
function mayTellOn(day: string): boolean {
  try {
    return addWorkingDays(addWorkingDays(day, DAYS), DAYS) > day;
  } catch (error) {
    if (error instanceof YearNotArranged) return false;
    throw error;
  }
}

/** 案卷评查 of the first draw, on every step of the way. */
export const caseScoringOf = (stage: Stage): Act[] => {
  const act = (day: number, does: string, perform: Act['perform']): Act => ({ day, thread: THREAD, does, perform });
  return [
    act(CASES_PUBLISHED + 1, '开展案卷评查', (moment) => open(stage, moment)),
    ...SHEETS.map((sheet) => act(CASES_PUBLISHED + 2, '评查人员交卷', (moment) => handIn(moment, sheet))),
    ...(mayTellOn(addDays(stage.today, TOLD))
      ? [
          act(TOLD, '告知案卷评查结果', async (moment) =>
            moment.do(new TellScore({ scoringId: await scoringIdAt(moment, 0) }, moment.as('office.staff1'))),
          ),
        ]
      : []),
  ];
};

const open = ({ today }: Stage, moment: Moment) =>
  moment.do(
    new OpenScoringRound(
      {
        ...{ roundId, title: FIRST.item, drawId: FIRST.drawId, sheetCode: 'henan-penalty' },
        ...{ scoreBy: addDays(today, 7), objectionDays: DAYS, rulingDays: DAYS },
      },
      moment.as('office.staff1'),
    ),
  );

const scoringIdAt = async (moment: Moment, file: number): Promise<string> =>
  scoringIdOf(roundId, (await drawnFiles(moment, FIRST))[file] ?? '');

async function handIn(moment: Moment, { file, scorer, marking }: Sheet): Promise<void> {
  const scoringId = await scoringIdAt(moment, file);
  const assigned = (await moment.history(`file-scoring-${scoringId}`)).filter(({ type }) => type === 'ScorerAssigned');
  const { scorerId } = assigned[scorer]?.data as ScorerAssigned['data'];
  const login = moment.cast.all().find(({ accountId }) => accountId === scorerId)?.login ?? '';
  await moment.do(new HandInScores({ scoringId, marking, signed: true }, moment.as(login)));
}
