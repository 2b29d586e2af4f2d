import { readFileSync } from 'node:fs';
import { specify } from '@app/eventing';
import { DraftTemplate, RetireTemplate, ReviseTemplate } from './template.commands.js';
import { template } from './template.decider.js';
import { TemplateDrafted, TemplateRetired, TemplateRevised, type TemplateContent } from './template.events.js';

const { given } = specify(template);
const FILE = new URL('../../../config/campaign-templates/three-systems-2022.json', import.meta.url);
const content = JSON.parse(readFileSync(FILE, 'utf8')) as TemplateContent;
const meta = { actor: 'staff-1', roles: ['office-staff'], at: '2023-01-05T01:00:00.000Z', commandId: 'c' };
const templateId = 'template-1';
const basis = { kind: 'shipped', of: 'three-systems-2022' } as const;
const drafted = new TemplateDrafted({ templateId, basis, content });
const revised = { ...content, shortTitle: '巩固提升活动' };
const retired = new TemplateRetired({ templateId, reason: '另有方案' });

describe('a template of the office', () => {
  it('begins as another plan, on the same days of its own year', () => {
    const asked = { templateId, title: '2023年活动方案', year: 2023, basis, source: { content } };
    const draft = template.decide(new DraftTemplate(asked, meta), { is: 'absent' })[0] as TemplateDrafted;
    expect(draft.data).toMatchObject({ templateId, basis, content: { title: '2023年活动方案', year: 2023 } });
    expect(draft.data.content.phases[0]).toMatchObject({ startsOn: '2023-05-06', dueOn: '2023-05-15' });
    expect(draft.data.content.materials[6]).toMatchObject({ code: 'R7', dueOn: '2023-11-30' });
    expect(JSON.stringify(draft.data.content.tasks)).not.toContain('2022年');
  });

  it('keeps the past campaign it goes back to', () => {
    const source = { content, fromCampaign: 'campaign-2022' };
    const asked = { templateId, title: content.title, year: content.year, basis, source };
    given()
      .when(new DraftTemplate(asked, meta))
      .then(new TemplateDrafted({ templateId, basis, fromCampaign: 'campaign-2022', content }));
  });

  it('begins once, and as something there is', () => {
    const asked = { templateId, title: '方案', year: 2023, basis };
    given().when(new DraftTemplate(asked, meta)).thenRefused('template-basis-unknown');
    given(drafted)
      .when(new DraftTemplate({ ...asked, source: { content } }, meta))
      .thenRefused('template-already-drafted');
  });

  it('is revised as a whole, counts its revisions, and is not revised into itself', () => {
    const first = new TemplateRevised({ templateId, version: 2, content: revised });
    given(drafted)
      .when(new ReviseTemplate({ templateId, content: revised }, meta))
      .then(first);
    given(drafted, first)
      .when(new ReviseTemplate({ templateId, content: revised }, meta))
      .thenNothing();
    given(drafted, first)
      .when(new ReviseTemplate({ templateId, content }, meta))
      .then(new TemplateRevised({ templateId, version: 3, content }));
  });

  it('may have gaps while it is worked on', () => {
    const gaps = { ...content, tasks: [], materials: [] };
    given(drafted)
      .when(new ReviseTemplate({ templateId, content: gaps }, meta))
      .then(new TemplateRevised({ templateId, version: 2, content: gaps }));
  });

  it('does not change once it is retired', () => {
    given(drafted).when(new RetireTemplate(retired.data, meta)).then(retired);
    given(drafted, retired).when(new RetireTemplate(retired.data, meta)).thenRefused('template-retired');
    given(drafted, retired).when(new ReviseTemplate({ templateId, content }, meta)).thenRefused('template-retired');
    given().when(new ReviseTemplate({ templateId, content }, meta)).thenRefused('template-not-found');
  });
});
