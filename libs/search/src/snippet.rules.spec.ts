import { snippetOf, wordsOf } from './snippet.rules.js';

const marked = (text: string, ...words: string[]): string =>
  snippetOf(text, words)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('what a search shows of a text', () => {
  it('marks every word that was looked for, and no word twice', () => {
    expect(marked('公示栏管理制度，管理台账', '管理', '制度')).toBe('公示栏[管理][制度]，[管理]台账');
    expect(marked('执法管理办法', '管理办', '管理')).toBe('执法[管理办]法');
    expect(marked('没有', '管理')).toBe('没有');
    expect(marked('PDF材料', 'pdf')).toBe('[PDF]材料');
    expect(marked('案卷（２０２１年）、㎡未填', ...wordsOf('（2021年） m2'))).toBe('案卷[（２０２１年）]、[㎡]未填');
  });

  it('shows of a long text what stands around the first word', () => {
    const shown = marked(`${'前'.repeat(200)}管理${'后'.repeat(200)}`, '管理');
    expect(shown).toMatch(/^…前{24}\[管理\]后+…$/);
    expect(shown.length).toBeLessThan(130);
  });

  it('takes the words of a question once each, five at most', () => {
    expect(wordsOf(' 管理　制度 管理 ')).toEqual(['管理', '制度']);
    expect(wordsOf('一 二 三 四 五 六')).toHaveLength(5);
  });
});
