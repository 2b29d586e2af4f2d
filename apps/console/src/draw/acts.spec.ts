import { supervisorBody, supervisorReplaced, throwBody, thrownWords, unitBody, unitFields } from './acts.js';
import type { Draw } from './draw.js';
import { spanWords } from './moment.js';

const draw = {
  objects: [
    {
      unitId: 'U1',
      name: '县卫健委',
      stratum: 'key',
      eligible: true,
      team: [{ supervisorId: 'S1', name: '甲某', organisation: '县司法局', pool: 'lead' }],
    },
  ],
  order: ['U1'],
} as unknown as Draw;
const file = { id: 'f'.repeat(64), name: '诊断证明.pdf', size: 1, mediaType: 'application/pdf' };

describe('acts of a draw', () => {
  it('send the dice with whoever was there', () =>
    expect(
      throwBody({
        digits: '1',
        readBack: true,
        thrownAt: '2026-06-02 10:05',
        witnesses: [{ name: '甲', organisation: '县人大' }, {}],
      }),
    ).toEqual({
      digits: '1',
      thrownAt: '2026-06-02T10:05:00+08:00',
      witnesses: [{ name: '甲', organisation: '县人大' }],
    }));

  it('read the dice in groups of five in what will be recorded', () =>
    expect(thrownWords({ digits: '41652361', witnesses: [{ name: '甲', organisation: '县人大' }] })).toBe(
      '……，在县人大甲见证下投掷骰子，得数41652 361。骰子只能投掷一次，抽取结果由此确定，不能重来。',
    ));

  it('name the unit and the one who leaves it', () => {
    const values = { place: 'U1 S1', reason: 'ill', explanation: '住院' };
    expect(supervisorBody(values)).toEqual({ object: 'U1', out: 'S1', reason: 'ill', explanation: '住院' });
    expect(supervisorReplaced(draw, values)).toContain('更换县卫健委：组长甲某（县司法局），原因：因病。');
  });

  it('ask for a document, and for a particular reason until the draw is published', () => {
    const fields = (state: string) => unitFields({ ...draw, state } as Draw);
    const reasons = (state: string) =>
      fields(state)
        .find(({ key }) => key === 'reason')
        ?.choices?.map(({ value }) => value);
    expect(fields('executed').find(({ key }) => key === 'document')?.required).toBe(true);
    expect(reasons('executed')).toEqual(['closed', 'merged', 'suspended']);
    expect(reasons('published')).toContain('other');
  });

  it('publish of a document only its hash', () =>
    expect(unitBody({ out: 'U1', reason: 'closed', explanation: '撤销', document: [file] })).toEqual({
      out: 'U1',
      reason: 'closed',
      explanation: '撤销',
      documentHash: file.id,
    }));

  it.each([
    [30_000, '不到1分'],
    [300_000, '5分'],
    [3_900_000, '1小时5分'],
    [3_600_000, '1小时'],
    [90_000_000, '1天1小时'],
  ])('wait %d ms as %s', (ms, words) => expect(spanWords(ms)).toBe(words));
});
