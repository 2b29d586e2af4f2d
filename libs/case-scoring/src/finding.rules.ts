import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { FindingWanted, RaiseCaseFindings } from './commands.js';
import { CaseFindingRaised, type FileScoringEvent } from './events.js';
import { ofFile, resultOf, type KnownFile } from './file.rules.js';
import type { ScoreSheet } from './sheet.rules.js';

/** Until the unit names somebody in its rectification plan. */
const RESPONSIBLE = '由单位确定';
const LONGEST = 500;

/** What a final result holds against the file goes into the ledger: each item once, all that are wanted or none. */
export function raise({ data, meta }: RaiseCaseFindings, file: KnownFile): FileScoringEvent[] {
  const { scoringId, findings, categories = [], sheet } = data;
  refuseIf(file.is !== 'settled', 'score-not-settled');
  refuseIf(findings.length === 0, 'case-findings-missing');
  if (!sheet) throw new Rejection('score-sheet-unknown');
  const raised = new Set(file.raised);
  return findings.map((finding) => {
    const { findingId, code, category, dueOn } = finding;
    refuseIf(raised.has(code), 'case-finding-raised', { code });
    raised.add(code);
    refuseIf(!categories.includes(category), 'case-finding-category-unknown', { category });
    refuseIf(dueOn < dayOf(meta.at), 'case-finding-due-in-past', { dueOn });
    const text = wordsOf(finding, file, sheet);
    const of = { ...ofFile(scoringId, file), campaignId: file.campaignId };
    return new CaseFindingRaised({ ...of, findingId, code, text, category, dueOn, responsible: RESPONSIBLE });
  });
}

/** As the office words it, or as the sheet and its reasons do. */
function wordsOf({ code, text = '' }: FindingWanted, file: KnownFile, sheet: ScoreSheet): string {
  const { vetoes, deductions } = resultOf(file).marking;
  const held = [...vetoes, ...deductions].find((item) => item.code === code);
  if (!held) throw new Rejection('case-finding-not-held', { code });
  if (text.trim() !== '') return text;
  const item = [...sheet.vetoes, ...sheet.items].find((one) => one.code === code)?.text ?? code;
  return `案卷${file.caseNumber}“${item}”一项不符合要求：${held.reason}`.slice(0, LONGEST);
}
