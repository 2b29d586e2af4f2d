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

export class EvidenceFiles {
  constructor(private readonly files: Files) {}

  async keep(moment: Moment, { by, title, regarding }: Paper): Promise<{ id: string; name: string }> {
    const { organisation, name: person } = moment.cast.of(by);
    const day = officialDate(dayOf(moment.at));
    const text = [title, '', organisation, `经办人：${person}`, day, '', `用于：${regarding}`, NOTE].join('\n');
    const { id, name } = await this.files.keep(`${title}.txt`, Buffer.from(text), moment.as(by));
    return { id, name };
  }
}

const NOTE = '（演示数据：此处代替实际的印证材料。）\n';
