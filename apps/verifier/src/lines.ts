const NEWLINE = 10;
const LONGEST_LINE = 64 * 1024 * 1024;

/** Stands for a line that is not UTF-8 or too long to be one. */
export const UNREADABLE = '\ufffd';

/** The lines of a file, many at a time; whatever follows the last newline is a line too, unless it is empty. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  let rest: Uint8Array[] = [];
  let waiting = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      rest.push(chunk);
      waiting += chunk.length;
      if (waiting <= LONGEST_LINE) continue;
      yield [UNREADABLE];
      return;
    }
    yield decoded(joined([...rest, chunk.subarray(0, end)]));
    rest = [chunk.subarray(end + 1)];
    waiting = chunk.length - end - 1;
  }
  if (waiting > 0) yield decoded(joined(rest));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(block: Uint8Array): string[] {
  try {
    return utf8.decode(block).split('\n');
  } catch {
    return lineByLine(block);
  }
}

/** Somewhere in it is a byte that is no UTF-8: only that line is lost. */
function lineByLine(block: Uint8Array): string[] {
  const lines: string[] = [];
  for (let from = 0; from <= block.length;) {
    const newline = block.indexOf(NEWLINE, from);
    const end = newline < 0 ? block.length : newline;
    lines.push(decodeText(block.subarray(from, end)) ?? UNREADABLE);
    from = end + 1;
  }
  return lines;
}

/** A text; nothing if the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
