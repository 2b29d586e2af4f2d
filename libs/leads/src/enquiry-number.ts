import { createHash } from 'node:crypto';

/** Digits and letters that nobody mistakes for each other when they are read aloud. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * Eighty bits out of the id of the request, which is random itself: the same request again gives the same number, and
 * nobody comes to it by counting.
 */
export function enquiryNumberOf(commandId: string): string {
  const digest = createHash('sha256').update(`enquiry ${commandId}`).digest();
  const signs = Array.from(digest.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** As it was given, however it was typed: in small letters, without dashes, with an O for a zero. */
export function typedNumber(typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OILU]/g, (sign) => MISREAD[sign] ?? sign);
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

export const isEnquiryNumber = (number: string): boolean =>
  /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(number);
