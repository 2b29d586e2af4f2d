import { officialDate } from '../shell/dates';
import type { Status } from '../shell/things/status';
import { lacksStatement, team, type Inspection } from './inspection';
import { resultWord } from './words';

const names = (inspection: Inspection, signed: boolean): string =>
  inspection.supervisors
    .filter((one) => one.signed === signed)
    .map(({ name }) => name)
    .join('、');

type Inspector = Inspection['supervisors'][number];

/** How far one supervisor has come with it. */
export function standingOf({ recused, accepted, signed }: Inspector): Status {
  if (recused) return { word: '回避办理中', tone: 'waiting' };
  if (signed) return { word: '已签字', tone: 'done' };
  return accepted ? { word: '已接受', tone: 'doing' } : { word: '未接受', tone: 'todo' };
}

/** What must come before the visit, or nothing any more. */
function before({ supervisors, notice, unitName, recusals }: Inspection): string | undefined {
  const waiting = (which: (one: Inspector) => boolean) =>
    supervisors
      .filter(which)
      .map(({ name }) => name)
      .join('、');
  const recused = waiting((one) => one.recused);
  if (recusals.some(({ state }) => state === 'asked'))
    return `等待办公室负责人决定${recused}是否回避，决定以前不开展检查。`;
  if (recused) return `${recused}回避，等待按规则递补监督人员。`;
  if (notice === undefined) return `等待办公室向${unitName}发出检查通知书。`;
  if (notice.outdated) return '监督人员已经更换，等待办公室重新发出检查通知书。';
  const unaccepted = waiting(({ accepted }) => !accepted);
  return unaccepted ? `等待${unaccepted}接受检查任务。` : undefined;
}

/** What is awaited, of whom, by when. */
export function awaited(inspection: Inspection): string {
  const { unitName, dueOn, findings } = inspection;
  switch (inspection.state) {
    case 'assigned':
      return before(inspection) ?? `等待${team(inspection)}到${unitName}检查，${officialDate(dueOn)}前办结。`;
    case 'visited': {
      const signed = names(inspection, true);
      const waiting = `等待${names(inspection, false)}签字`;
      return signed ? `${signed}已经签字，${waiting}。签字以后不能再补记。` : `检查情况已经记录，${waiting}。`;
    }
    case 'signed':
      if (lacksStatement(inspection)) return '监督人员都已签字，等待登记被检查单位的签字情况。';
      return `监督人员都已签字，等待作出检查结论。检查记录中登记的问题有${findings.length}个。`;
    case 'concluded':
      return `检查结论：${resultWord(inspection.result)}${findings.length > 0 ? `，共${findings.length}个，已列入整改台账` : ''}。`;
    case 'called-off':
      return `被检查单位在抽查中已经更换，这项任务取消，不必再到${unitName}检查。`;
  }
}
