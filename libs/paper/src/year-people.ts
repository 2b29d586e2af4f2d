import type { SourcePeople } from './people-source.js';
import { said, sentence, type Count } from './year-figures.js';

/** 执法人员培训. */
export function trainedOf({ sessions, attended, trained, hours, political, reached }: SourcePeople): string {
  return sentence([
    `举办或者参加培训${sessions}期，参训${attended}人次`,
    ...said(trained, `${trained}名执法人员共取得${hours}学时，其中${reached}名达到60学时`),
    ...said(political, `另有政治理论教育${political}学时，不计入`),
  ]);
}

/** 行政执法责任制示范点. */
export const demonstrated = ({ named, revoked, creating }: SourcePeople): string =>
  sentence([`新命名行政执法责任制示范点${named}个`, `正在创建${creating}个`, ...said(revoked, `撤销命名${revoked}个`)]);

/** 投诉线索 and the supervisors engaged from outside. */
export function heard({ engaged }: SourcePeople, count: Count): string {
  const [filed, accepted, declined] = [count('lead-filed'), count('lead-accepted'), count('lead-declined')];
  return sentence([
    `收到投诉线索${filed}件，受理${accepted}件`,
    ...said(declined, `不予受理${declined}件`),
    ...said(count('investigation-opened'), `立案调查${count('investigation-opened')}件`),
    ...said(count('lead-answered'), `已答复${count('lead-answered')}件`),
    ...said(count('lead-finding'), `移交整改台账问题${count('lead-finding')}个`),
    `聘请行政执法监督员${engaged}名`,
  ]);
}
