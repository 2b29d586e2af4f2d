import { Command } from '@app/eventing/message.js';
import type { TemplateBasis, TemplateContent } from './template.events.js';

/** `source` is looked up on the way; absent when there is nothing of that name to begin from. */
export class DraftTemplate extends Command('DraftTemplate')<{
  templateId: string;
  title: string;
  year: number;
  basis: TemplateBasis;
  source?: { readonly content: TemplateContent; readonly fromCampaign?: string };
}> {}
export class ReviseTemplate extends Command('ReviseTemplate')<{ templateId: string; content: TemplateContent }> {}
export class RetireTemplate extends Command('RetireTemplate')<{ templateId: string; reason: string }> {}

export type TemplateCommand = DraftTemplate | ReviseTemplate | RetireTemplate;
