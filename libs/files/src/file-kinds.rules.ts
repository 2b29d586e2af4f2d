/** What the office accepts as evidence: ending → media type and the magic bytes that must stand behind the ending. */
interface FileKind {
  readonly mediaType: string;
  /** MIME types the content may turn out to be; absent for plain text, which has no magic bytes. */
  readonly content?: readonly string[];
}

const ZIP = 'application/zip';
const CFB = 'application/x-cfb';

export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: 'application/pdf', content: ['application/pdf'] },
  jpg: { mediaType: 'image/jpeg', content: ['image/jpeg'] },
  jpeg: { mediaType: 'image/jpeg', content: ['image/jpeg'] },
  png: { mediaType: 'image/png', content: ['image/png', 'image/apng'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ZIP],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ZIP],
  },
  doc: { mediaType: 'application/msword', content: [CFB] },
  xls: { mediaType: 'application/vnd.ms-excel', content: [CFB] },
  txt: { mediaType: 'text/plain' },
};

export const LARGEST_FILE = 50 * 1024 * 1024;

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Whether a file of this name may be evidence at all, before its content is known. */
export const acceptedEnding = (name: string): boolean => Object.hasOwn(FILE_KINDS, ending(name));

/**
 * The media type a file is kept under, or undefined when it is not accepted.
 * `found` is what its first bytes say it is, undefined when they say nothing.
 */
export function acceptedAs(name: string, found: string | undefined): string | undefined {
  const kind = acceptedEnding(name) && FILE_KINDS[ending(name)];
  if (!kind) return undefined;
  const fits = kind.content ? found !== undefined && kind.content.includes(found) : found === undefined;
  return fits ? kind.mediaType : undefined;
}
