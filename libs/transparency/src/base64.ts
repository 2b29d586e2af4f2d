/** The bytes of standard padded base64 (RFC 4648 4); nothing if the text is not exactly what the bytes encode to. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** A 32-byte hash in base64, and nothing of any other length. */
export function decodeHash(text: string): Buffer | undefined {
  const bytes = decodeBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

const DECIMAL = /^(0|[1-9][0-9]{0,15})$/;

/** A decimal without sign or leading zeros that JavaScript can count exactly. */
export function decodeDecimal(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
