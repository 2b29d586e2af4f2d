import { questionWords, type Filter } from './column';

const filters: Filter[] = [
  { key: 'q', label: '搜索', kind: 'search' },
  { key: 'status', label: '状态', kind: 'choice', choices: [{ value: 'open', word: '整改中' }] },
  { key: 'before', label: '时限早于', kind: 'date' },
  { key: 'late', label: '只看逾期', kind: 'yes' },
];

describe('what was asked of a list, in words above the printed table', () => {
  it('says every condition that was chosen', () => {
    const chosen = { q: '设备', status: 'open', before: '2022-05-31', late: 'true' };
    expect(questionWords(filters, chosen)).toBe('条件：搜索“设备”，状态“整改中”，时限早于2022年5月31日，只看逾期。');
  });

  it('says nothing when nothing was chosen', () => {
    expect(questionWords(filters, {})).toBe('');
  });
});
