import { complaintAboutFile, sizeWords, viewOf } from './evidence';

describe('a file before it is sent', () => {
  it.each(['制度.pdf', '照片.JPG', '台账.xlsx', '说明.txt'])('lets %s pass', (name) => {
    expect(complaintAboutFile({ name, size: 1 })).toBeUndefined();
  });

  it('refuses other kinds, empty files and more than 50 MB', () => {
    expect(complaintAboutFile({ name: 'a.exe', size: 1 })).toContain('不能上传“.exe”文件');
    expect(complaintAboutFile({ name: '台账', size: 1 })).toContain('没有扩展名');
    expect(complaintAboutFile({ name: '空.txt', size: 0 })).toContain('空的');
    expect(complaintAboutFile({ name: '大.pdf', size: 50 * 1024 * 1024 })).toBeUndefined();
    expect(complaintAboutFile({ name: '大.pdf', size: 50 * 1024 * 1024 + 1 })).toContain('超过50MB');
  });

  it('says a size in words', () => {
    expect([sizeWords(12), sizeWords(48_123), sizeWords(4_812_311)]).toEqual(['12B', '47KB', '4.6MB']);
  });

  it('is looked at on the page when it is a picture or a PDF', () => {
    expect(['现场.JPG', '图.png', '方案.pdf', '台账.xlsx'].map(viewOf)).toEqual([
      'picture',
      'picture',
      'pdf',
      undefined,
    ]);
  });
});
