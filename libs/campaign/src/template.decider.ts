import { canonicalJson } from '@app/eventing/canonical-json.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { DraftTemplate, ReviseTemplate, TemplateCommand } from './template.commands.js';
import {
  TemplateDrafted,
  TemplateRetired,
  TemplateRevised,
  type TemplateContent,
  type TemplateEvent,
} from './template.events.js';
import { moveYears } from './template.rules.js';

type Template =
  | { readonly is: 'absent' }
  | { readonly is: 'in-use'; readonly version: number; readonly content: TemplateContent }
  | { readonly is: 'retired' };

/** A template of the office's own. It may have gaps while it is worked on; a launch takes none. */
export const template: Decider<TemplateCommand, TemplateEvent, Template> = {
  name: 'campaign-template',
  initial: { is: 'absent' },
  stream: ({ data }) => `campaign-template-${data.templateId}`,

  decide(command, state) {
    if (command.type === 'DraftTemplate') return draft(command, state);
    if (state.is === 'absent') throw new Rejection('template-not-found');
    if (state.is === 'retired') throw new Rejection('template-retired');
    switch (command.type) {
      case 'ReviseTemplate':
        return revise(command, state);
      case 'RetireTemplate':
        return [new TemplateRetired(command.data)];
    }
  },

  evolve(state, { type, data }): Template {
    switch (type) {
      case 'TemplateDrafted':
        return { is: 'in-use', version: 1, content: data.content };
      case 'TemplateRevised':
        return { is: 'in-use', version: data.version, content: data.content };
      case 'TemplateRetired':
        return { is: 'retired' };
    }
  },
};

function draft({ data }: DraftTemplate, state: Template): TemplateEvent[] {
  refuseIf(state.is !== 'absent', 'template-already-drafted');
  const { templateId, title, year, basis, source } = data;
  if (!source) throw new Rejection('template-basis-unknown');
  const { fromCampaign } = source;
  const content = { ...moveYears(source.content, year - source.content.year), title };
  return [new TemplateDrafted({ templateId, basis, ...(fromCampaign && { fromCampaign }), content })];
}

function revise(
  { data: { templateId, content } }: ReviseTemplate,
  state: Template & { is: 'in-use' },
): TemplateEvent[] {
  if (canonicalJson(content) === canonicalJson(state.content)) return [];
  return [new TemplateRevised({ templateId, version: state.version + 1, content })];
}
