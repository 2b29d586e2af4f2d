import { inGroups, html, type Markup } from '@app/http';
import type { CheckpointAnswer } from './dto.js';

/** How many have witnessed it, measured against what the policy asks for. */
export function witnessedWords({ outcome, witnesses }: CheckpointAnswer, quorum: number): string {
  const count = witnesses.length;
  switch (outcome) {
    case 'witnessed':
      return `已由${count}家单位见证`;
    case 'unwitnessed':
      return count === 0 ? '未见证' : `已由${count}家单位见证（没有规定至少几家）`;
    case 'too-few-witnesses':
      return `见证未满：应有${quorum}家，已有${count}家`;
    case 'refused':
      return '签名有误，请勿采信';
  }
}

export const hashWords = (hex: string): Markup => html`<code>${inGroups(hex, 8)}</code>`;

/** What a notice board, a paper or a photograph keeps of a checkpoint: its text on one line. */
export const anchorLine = ({ note }: Pick<CheckpointAnswer, 'note'>): string => note.split('\n').slice(0, 3).join(' ');
