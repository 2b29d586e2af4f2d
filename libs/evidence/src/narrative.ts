import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  EvidenceReuseFound: '发现疑似重复使用的佐证图片，与较早的一张相差{distance}处（共比对64处）',
  EvidenceReuseConfirmed: '核实图片重复使用，属实：{note}',
  EvidenceReuseExcused: '核实图片重复使用，有理由：{note}',
  RetentionGiven: '调整佐证材料的保管期限：{reason}',
};
