import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { FONT_STAND_INS } from './font-table.js';

/** What a PDF cannot be made without. */
export type Lacking = 'office' | 'fonts';

const LONGEST_MS = 120_000;
const LOOK_MS = 10_000;

const answers = async (program: string, ...parameters: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, parameters, { timeout: LOOK_MS });
  return stdout;
};

/** Makes PDF files of docx files by LibreOffice, one at a time, each in a profile of its own that goes with it. */
@Injectable()
export class PdfMaker {
  private turn: Promise<unknown> = Promise.resolve();
  private known?: Promise<Lacking | undefined>;

  /** `program`: where LibreOffice lies; absent: `soffice` as the system finds it. */
  constructor(private readonly program = 'soffice') {}

  /** What is lacking on this machine; nothing when PDF files can be made. Looked up once. */
  lacking(): Promise<Lacking | undefined> {
    this.known ??= this.look();
    return this.known;
  }

  /** Throws an Error when LibreOffice fails, or needs longer than two minutes. */
  make(docx: Uint8Array): Promise<Buffer> {
    const made = this.turn.then(() => this.convert(docx));
    this.turn = made.catch(() => undefined);
    return made;
  }

  private async look(): Promise<Lacking | undefined> {
    const found = await answers('/bin/sh', '-c', 'command -v "$0"', this.program).catch(() => '');
    if (found.trim() === '') return 'office';
    const fonts = await answers('fc-list', ':lang=zh', 'family').catch(() => '');
    return fonts.trim() === '' ? 'fonts' : undefined;
  }

  private async convert(docx: Uint8Array): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), 'yuheng-pdf-'));
    try {
      await writeFile(join(folder, 'fonts.conf'), FONT_STAND_INS);
      await writeFile(join(folder, 'paper.docx'), docx);
      await this.run(folder);
      return await readFile(join(folder, 'paper.pdf'));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** In a group of its own: the program is a script that starts others, and all of them must go when the time is up. */
  private run(folder: string): Promise<void> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const parameters = [
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'paper.docx'),
    ];
    const fonts = `FONTCONFIG_FILE=${join(folder, 'fonts.conf')}`;
    const office = spawn('env', [fonts, this.program, profile, ...parameters], { detached: true, stdio: 'ignore' });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => office.pid !== undefined && process.kill(-office.pid, 'SIGKILL'), LONGEST_MS);
      office.once('error', reject);
      office.once('exit', (code, signal) => {
        clearTimeout(timer);
        if (code === 0) resolve();
        else reject(new Error(`LibreOffice ended with ${signal ?? code}`));
      });
    });
  }
}
