import { execFileSync } from 'node:child_process';

/** Where a program of the system lies, tried under each of its names; none when it is not installed. */
export function findProgram(...names: string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('/bin/sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}

export const findRedis = (): string | undefined => findProgram('redis-server');

export const findChromium = (): string | undefined => findProgram('chromium', 'chromium-browser', 'google-chrome');

/** LibreOffice, and what reads the PDF files it makes. */
export const findOffice = (): string | undefined =>
  findProgram('pdftotext') && findProgram('pdftoppm') && findProgram('soffice');

/** Says in a way nobody overlooks that a part of the tests does not run; refuses where the run was told to have it. */
export function without(program: keyof typeof PACKAGE, lost: string, required: string | undefined): void {
  const line = `${program} IS NOT INSTALLED: ${lost}. Install it with: apt-get install ${PACKAGE[program]}`;
  if (required?.split(',').includes(program)) throw new Error(`${line} (YUHENG_REQUIRE=${required})`);
  process.stderr.write(`\n${'!'.repeat(line.length)}\n${line}\n${'!'.repeat(line.length)}\n\n`);
}

const PACKAGE = {
  redis: 'redis-server',
  chromium: 'chromium fonts-noto-cjk',
  libreoffice: 'libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-noto-cjk',
};
