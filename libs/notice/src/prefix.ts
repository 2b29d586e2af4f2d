import { Injectable } from '@nestjs/common';
import { DocumentNumbers } from '@app/documents';

/** 代字 of what the office itself sends out, which its plans bear as well: 舞法政办〔2022〕2号. */
@Injectable()
export class NoticePrefix extends DocumentNumbers<'notice'> {
  constructor() {
    super('notice');
  }
}
