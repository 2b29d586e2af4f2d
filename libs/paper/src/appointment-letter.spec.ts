import { appointmentLetter } from './appointment-letter.js';
import { refuseForeign } from './kind.rules.js';
import { NOBODY } from './people-source.js';
import type { PrintSource } from './source.js';

const SUBJECT = { kind: 'appointment-letter', campaignId: '', code: 'e1' } as const;
const engagement = {
  name: '史怀中',
  occupation: '县人大代表',
  year: 2022,
  number: 3,
  from: '2022-06-01',
  until: '2024-05-31',
  engagedOn: '2022-05-20',
};
const source = (more: Partial<PrintSource> = {}): PrintSource => ({
  campaign: { title: '', documentNumber: '', year: 0, tasks: [] },
  year: { tallies: [], notices: [], scored: { files: 0, best: 0, failed: 0 }, people: NOBODY },
  ...{ units: [], answers: [], issues: [], materials: [], today: '2022-06-06T01:00:00.000Z' },
  ...more,
});

describe('a letter of appointment', () => {
  it('says whom who engages, for which term, and its number', () => {
    const letter = appointmentLetter(source({ engagement, unitName: '甲局' }), SUBJECT);
    expect(letter).toMatchObject({
      ...{ title: '聘书', of: '史怀中', dated: '2022-05-20' },
      under: '聘字〔2022〕3号',
      addressee: '史怀中同志：',
      issuer: '甲局',
    });
    expect(JSON.stringify(letter)).toContain('聘期自2022年6月1日至2024年5月31日');
  });

  it('of nobody is none', () => expect(appointmentLetter(source(), SUBJECT)).toHaveProperty('nothing'));

  it('belongs to the unit that engages, or to the office, and to no campaign', () => {
    expect(() => refuseForeign(SUBJECT, {})).not.toThrow();
    expect(() => refuseForeign({ ...SUBJECT, unitId: 'a' }, { unit: 'a' })).not.toThrow();
    expect(() => refuseForeign({ ...SUBJECT, unitId: 'b' }, { unit: 'a' })).toThrow('not-your-unit');
    expect(() => refuseForeign(SUBJECT, { unit: 'a' })).toThrow('not-your-unit');
    expect(() => refuseForeign({ ...SUBJECT, code: undefined }, {})).toThrow('print-subject-unfit');
    expect(() => refuseForeign({ ...SUBJECT, campaignId: 'c' }, {})).toThrow('print-subject-unfit');
  });
});
