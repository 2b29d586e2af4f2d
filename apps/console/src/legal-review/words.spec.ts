import { HEADINGS, materialsOf, noFindings, peopleIn, tested, TRIGGERS } from './words';

it('the list of materials holds the files and what is on paper alone', () =>
  expect(
    materialsOf({
      files: [{ id: 'f', name: '报告.pdf', size: 1, mediaType: 'application/pdf' }],
      papers: [{ name: ' 听证笔录 ' }, {}],
    }),
  ).toEqual([{ name: '报告.pdf', fileId: 'f' }, { name: '听证笔录' }]));

it('people are named in one line', () =>
  expect(peopleIn('某甲、某乙， 某丙')).toEqual([{ name: '某甲' }, { name: '某乙' }, { name: '某丙' }]));

it('an opinion speaks to seven headings, a test asks six questions', () => {
  expect(noFindings().map(({ heading }) => heading)).toEqual(HEADINGS.map(({ key }) => key));
  expect([HEADINGS.length, TRIGGERS.length]).toEqual([7, 6]);
});

it('one yes makes a case a major one; it is none when all six questions are answered with no', () => {
  const no = Object.fromEntries(TRIGGERS.map(({ key }) => [key, false]));
  const [first = ''] = TRIGGERS.map(({ key }) => key);
  expect(tested(undefined)).toBe('open');
  expect(tested({ [first]: false })).toBe('open');
  expect(tested({ [first]: true })).toBe('yes');
  expect(tested(no)).toBe('no');
});
