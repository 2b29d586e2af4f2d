/** A file the server holds: `id` is the SHA-256 of its content. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  /** On record, and not for the reader of this page. */
  readonly withheld?: boolean;
}

const MAX_BYTES = 50 * 1024 * 1024;
const PICTURES = ['jpg', 'jpeg', 'png'];
const KINDS = ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'doc', 'xlsx', 'xls', 'txt'];

const kindsOf = (picturesOnly: boolean): readonly string[] => (picturesOnly ? PICTURES : KINDS);
export const acceptOf = (picturesOnly: boolean): string =>
  kindsOf(picturesOnly)
    .map((kind) => `.${kind}`)
    .join(',');
export const evidenceRule = (picturesOnly: boolean): string =>
  picturesOnly
    ? '单个文件不超过50MB；只能传图片（JPG、PNG）。'
    : '单个文件不超过50MB；可传PDF、图片（JPG、PNG）、Word、Excel和TXT文件。';

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes}B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.round(kilo)}KB` : `${(kilo / 1024).toFixed(1)}MB`;
}

/** Says before sending what the server would refuse. */
export function complaintAboutFile(
  { name, size }: { name: string; size: number },
  picturesOnly = false,
): string | undefined {
  const kind = name.includes('.') ? name.split('.').at(-1)!.toLowerCase() : '';
  if (picturesOnly && KINDS.includes(kind) && !PICTURES.includes(kind))
    return `“${name}”不是图片，请上传JPG或者PNG照片。`;
  if (!KINDS.includes(kind)) return `不能上传${kind ? `“.${kind}”` : '没有扩展名的'}文件，请改用规定的格式。`;
  if (size === 0) return '这个文件是空的，请检查后重新选择。';
  if (size > MAX_BYTES) return `文件${sizeWords(size)}，超过50MB，请压缩或拆分后再传。`;
  return undefined;
}

/** How a file is looked at on the page itself; undefined for one that is downloaded. */
export function viewOf(name: string): 'picture' | 'pdf' | undefined {
  if (/\.(jpe?g|png)$/i.test(name)) return 'picture';
  return /\.pdf$/i.test(name) ? 'pdf' : undefined;
}
