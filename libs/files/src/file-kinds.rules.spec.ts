import { acceptedAs } from './file-kinds.rules.js';

describe('accepted evidence', () => {
  it.each([
    ['方案.pdf', 'application/pdf', 'application/pdf'],
    ['现场.JPG', 'image/jpeg', 'image/jpeg'],
    ['说明.txt', undefined, 'text/plain'],
    ['台账.xls', 'application/x-cfb', 'application/vnd.ms-excel'],
  ])('%s with content %s is kept as %s', (name, content, mediaType) =>
    expect(acceptedAs(name, content)).toBe(mediaType),
  );

  it.each([
    ['setup.exe', 'application/x-msdownload'],
    ['页面.html', undefined],
    ['方案.pdf', undefined],
    ['方案.pdf', 'application/x-msdownload'],
    ['说明.txt', 'image/png'],
    ['无后缀', undefined],
  ])('%s with content %s is refused', (name, content) => expect(acceptedAs(name, content)).toBeUndefined());
});
