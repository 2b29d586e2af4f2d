import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  CloseRoundOfVoidedDraw,
  GiveUpScoringRound,
  IssueScoringCircular,
  OpenScoringRound,
  TellRoundScores,
  type KnownCaseDraw,
} from './commands.js';
import { RoundScoresTold, ScoringCircularIssued, ScoringRoundClosed, ScoringRoundOpened } from './events.js';
import { scoringRound } from './round.decider.js';
import type { ScoreSheet } from './sheet.rules.js';

const { given } = specify(scoringRound);
const meta: Meta = { actor: 'office', roles: ['office-staff'], at: '2026-06-08T02:00:00.000Z', commandId: 'c' };
const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  ...{ vetoes: [], items: [{ code: 'i1', group: '文书', text: '笔录齐全', marks: 100 }], maxDifference: 5 },
  grades: [
    { name: '合格', from: 60 },
    { name: '不合格', from: 0 },
  ],
};
const file = { scoringId: 's1', fileId: 'U1:2026-1', unitId: 'U1', caseNumber: '舞城罚〔2026〕1号', scorers: [] };
const draw: KnownCaseDraw = { year: 2026, number: 3, campaignId: 'c1', voided: false, files: [file] };
const asked = {
  ...{ roundId: 'r1', title: '2026年第一次案卷评查', drawId: 'd1', scoreBy: '2026-06-30' },
  ...{ objectionDays: 10, rulingDays: 10 },
};
const open = (more: object = {}) =>
  new OpenScoringRound({ ...asked, sheetCode: 'small', sheet, draw, number: 1, ...more }, meta);
const opened = new ScoringRoundOpened({
  ...asked,
  ...{ year: 2026, number: 1, campaignId: 'c1', drawYear: 2026, drawNumber: 3, sheet, files: 1 },
});

describe('a round', () => {
  it('is opened on a published draw of case files, with the sheet as it reads today', () => {
    given().when(open()).then(opened);
    given(opened).when(open()).thenRefused('scoring-round-opened');
    given()
      .when(open({ sheet: undefined }))
      .thenRefused('score-sheet-unknown');
    given()
      .when(open({ draw: undefined }))
      .thenRefused('scoring-draw-unfit');
    given()
      .when(open({ draw: { ...draw, voided: true } }))
      .thenRefused('scoring-draw-voided');
    given()
      .when(open({ draw: { ...draw, roundId: 'r0' } }))
      .thenRefused('scoring-draw-taken');
    const files = Array.from({ length: 1001 }, () => file);
    given()
      .when(open({ draw: { ...draw, files } }))
      .thenRefused('scoring-round-too-large', { files: 1001, most: 1000 });
  });

  it('gives its reviewers a day to come, and ten working days at least for objections and for rulings', () => {
    given()
      .when(open({ scoreBy: '2026-06-07' }))
      .thenRefused('scoring-day-in-past');
    given()
      .when(open({ objectionDays: 9 }))
      .thenRefused('scoring-days-unfit');
    given()
      .when(open({ rulingDays: 61 }))
      .thenRefused('scoring-days-unfit');
  });

  it('tells what is ready', () => {
    given(opened)
      .when(new TellRoundScores({ roundId: 'r1', files: 2 }, meta))
      .then(new RoundScoresTold({ roundId: 'r1', files: 2 }));
    given(opened)
      .when(new TellRoundScores({ roundId: 'r1' }, meta))
      .thenRefused('no-scores-to-tell');
    given()
      .when(new TellRoundScores({ roundId: 'r1' }, meta))
      .thenRefused('scoring-round-not-found');
  });

  it('is reported under a document number, once, when every file is final', () => {
    const issue = (more: object = {}) =>
      new IssueScoringCircular(
        {
          roundId: 'r1',
          documentNumber: '舞法政办〔2026〕12号',
          standing: { files: 4, settled: 4, average: 88.5 },
          ...more,
        },
        meta,
      );
    const issued = new ScoringCircularIssued({
      ...{ roundId: 'r1', documentNumber: '舞法政办〔2026〕12号', issuedOn: '2026-06-08', files: 4, average: 88.5 },
    });
    given(opened).when(issue()).then(issued);
    given(opened, issued).when(issue()).thenRefused('scoring-circular-issued');
    given(opened)
      .when(issue({ documentNumber: '12号' }))
      .thenRefused('scoring-circular-number-malformed');
    given(opened)
      .when(issue({ standing: { files: 4, settled: 3, average: 88.5 } }))
      .thenRefused('scores-not-all-settled', { open: 1 });
  });

  const reason = '评查标准选错';
  const giveUp = (why = reason) => new GiveUpScoringRound({ roundId: 'r1', reason: why }, meta);
  const closeVoided = () => new CloseRoundOfVoidedDraw({ roundId: 'r1', reason }, meta);
  const closed = (by: 'office' | 'voided-draw') => new ScoringRoundClosed({ roundId: 'r1', drawId: 'd1', by, reason });
  const reported = new ScoringCircularIssued({
    ...{ roundId: 'r1', documentNumber: '舞法政办〔2026〕12号', issuedOn: '2026-06-08', files: 4, average: 88.5 },
  });

  it('is given up with a reason before it is reported, and nothing is told or reported of it then', () => {
    given(opened).when(giveUp()).then(closed('office'));
    given(opened).when(giveUp(' ')).thenRefused('scoring-closing-without-reason');
    given(opened, reported).when(giveUp()).thenRefused('scoring-round-reported');
    given().when(giveUp()).thenRefused('scoring-round-not-found');
    for (const command of [
      giveUp(),
      new TellRoundScores({ roundId: 'r1', files: 1 }, meta),
      new IssueScoringCircular({ roundId: 'r1', documentNumber: '舞法政办〔2026〕12号' }, meta),
    ])
      given(opened, closed('office')).when(command).thenRefused('scoring-round-closed', { reason });
  });

  it('is closed with the draw it was opened on, once, and not after it was reported', () => {
    given(opened).when(closeVoided()).then(closed('voided-draw'));
    given(opened, closed('office')).when(closeVoided()).thenNothing();
    given(opened, reported).when(closeVoided()).thenNothing();
    given().when(closeVoided()).thenNothing();
  });
});
