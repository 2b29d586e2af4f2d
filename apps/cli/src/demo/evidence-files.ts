import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { dayOf, officialDate } from '@app/calendar';
import type { Files } from '@app/files';
import type { Moment } from './moment.js';

/** A piece of evidence somebody hands in: a page of text that says what the real paper would be. */
export interface Paper {
  readonly by: string;
  readonly title: string;
  /** What it belongs to. Two papers of one title stay two. */
  readonly regarding: string;
}

/** A picture of a cabinet for sixteen devices, of which some are there. */
export interface Cabinet {
  readonly by: string;
  readonly title: string;
  readonly devices: number;
}

export class EvidenceFiles {
  constructor(private readonly files: Files) {}

  async keep(moment: Moment, { by, title, regarding }: Paper): Promise<{ id: string; name: string }> {
    const { organisation, name: person } = moment.cast.of(by);
    const day = officialDate(dayOf(moment.at));
    const text = [title, '', organisation, `经办人：${person}`, day, '', `用于：${regarding}`, NOTE].join('\n');
    const { id, name } = await this.files.keep(`${title}.txt`, Buffer.from(text), moment.as(by));
    return { id, name };
  }

  keepPicture(moment: Moment, { by, title, devices }: Cabinet): Promise<{ id: string; name: string }> {
    return this.keepDrawn(moment, { by, title, drawing: cabinet(devices) });
  }

  /** A picture of a room, or of a wall. */
  keepView(moment: Moment, { by, title }: Omit<Cabinet, 'devices'>): Promise<{ id: string; name: string }> {
    return this.keepDrawn(moment, { by, title, drawing: room(title) });
  }

  private async keepDrawn(
    moment: Moment,
    { by, title, drawing }: Omit<Cabinet, 'devices'> & { drawing: string },
  ): Promise<{ id: string; name: string }> {
    const picture = await sharp(Buffer.from(drawing)).png().toBuffer();
    const { id, name } = await this.files.keep(`${title}.png`, picture, moment.as(by));
    return { id, name };
  }
}

const PIECES = 9;

/** A room with its furniture, each title its own: no two of them look alike from afar. */
function room(title: string): string {
  const dice = createHash('sha512').update(title).digest();
  const piece = (_: unknown, index: number): string => {
    const [x = 0, y = 0, width = 0, height = 0, shade = 0] = dice.subarray(5 * index, 5 * index + 5);
    const grey = `rgb(${shade},${(shade + 40) % 256},${(shade + 80) % 256})`;
    return `<rect x="${2.4 * x}" y="${1.8 * y}" width="${80 + width}" height="${60 + height}" fill="${grey}"/>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="560">
    <rect width="720" height="560" fill="#e8e2d6"/>
    ${Array.from({ length: PIECES }, piece).join('')}</svg>`;
}

const PLACES = 16;

/** Drawn without letters: not every machine has Chinese fonts. */
function cabinet(devices: number): string {
  const place = (_: unknown, index: number): string => {
    const [x, y] = [70 + (index % 4) * 150, 50 + Math.floor(index / 4) * 125];
    const box = `<rect x="${x}" y="${y}" width="110" height="95" fill="#e6e9ee" stroke="#8a93a0" stroke-width="3"/>`;
    const device = `<rect x="${x + 30}" y="${y + 12}" width="50" height="72" rx="8" fill="#22303f"/>
      <circle cx="${x + 55}" cy="${y + 34}" r="13" fill="#7fb2e5"/>`;
    return index < devices ? box + device : box;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="560">
    <rect width="720" height="560" fill="#cfd6df"/>
    ${Array.from({ length: PLACES }, place).join('')}</svg>`;
}

const NOTE = '（演示数据：此处代替实际的印证材料。）\n';
