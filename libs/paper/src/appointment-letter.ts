import { officialDate } from '@app/calendar';
import type { PaperBlock } from '@app/documents';
import { OFFICE, type Writer } from './ledger-papers.js';

const text = (words: string): PaperBlock => ({ is: 'text', text: words });

/** 聘书 of an engaged supervisor. */
export const appointmentLetter: Writer = ({ engagement, unitName }) => {
  if (!engagement) return { nothing: '没有这名执法监督员的聘用登记，或者已经解聘' };
  const { name, occupation, year, number, from, until, engagedOn } = engagement;
  return {
    title: '聘书',
    of: name,
    dated: engagedOn,
    under: `聘字〔${year}〕${number}号`,
    addressee: `${name}同志：`,
    blocks: [
      text(`兹聘请您（${occupation}）为行政执法监督员，聘期自${officialDate(from)}至${officialDate(until)}。`),
      text(
        '请依法监督行政执法单位和执法人员履行职责，如实反映情况，提出意见和建议，保守在工作中知悉的秘密和个人隐私。',
      ),
    ],
    issuer: unitName ?? OFFICE,
  };
};
