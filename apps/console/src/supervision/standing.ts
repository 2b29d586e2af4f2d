import { officialDate } from '../shell/dates';
import { team, type Inspection } from './inspection';
import { resultWord } from './words';

const names = (inspection: Inspection, signed: boolean): string =>
  inspection.supervisors
    .filter((one) => one.signed === signed)
    .map(({ name }) => name)
    .join('、');

/** What is awaited, of whom, by when. */
export function awaited(inspection: Inspection): string {
  const { unitName, dueOn, findings } = inspection;
  switch (inspection.state) {
    case 'assigned':
      return `等待${team(inspection)}到${unitName}检查，${officialDate(dueOn)}前办结。`;
    case 'visited': {
      const signed = names(inspection, true);
      const waiting = `等待${names(inspection, false)}签字`;
      return signed ? `${signed}已经签字，${waiting}。签字以后不能再补记。` : `检查情况已经记录，${waiting}。`;
    }
    case 'signed':
      return `监督人员都已签字，等待作出检查结论。检查记录中登记的问题有${findings.length}个。`;
    case 'concluded':
      return `检查结论：${resultWord(inspection.result)}${findings.length > 0 ? `，共${findings.length}个，已列入整改台账` : ''}。`;
    case 'called-off':
      return `被检查单位在抽查中已经更换，这项任务取消，不必再到${unitName}检查。`;
  }
}
