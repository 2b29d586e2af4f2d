import { randomUUID } from 'node:crypto';
import type { ICommand } from '@nestjs/cqrs';
import { SubmitMaterial } from '@app/campaign';
import { CampaignLaunched } from '@app/campaign/events.js';
import { EventStore, Rejection, type Meta } from '@app/eventing';
import { Files } from '@app/files';
import { ReportHandling } from '@app/opinion';
import { ReportCommitment } from '@app/oversight';
import * as rectification from '@app/rectification';
import { AttachEvidence } from '@app/self-inspection';
import { startApi, type TestApi } from './api.js';

const [campaignId, unitId, issueId] = ['campaign-1', 'unit-a', randomUUID()];
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  ...{ categories: ['recording'], units: [{ unitId, name: '甲局', meets: ['all'] }] },
  tasks: [
    {
      ...{ number: 1, category: 'recording', appliesTo: 'all', title: '记录' },
      checks: [{ id: '1.1', text: '查看', evidence: ['picture'] }],
    },
  ],
});

describe('evidence of what a unit did', () => {
  let api: TestApi;
  let pictureOfTheOffice: string;

  const of = (actor: string, role: string, unit?: string): Meta => ({
    ...{ actor, roles: [role], at: '2022-05-20T01:00:00.000Z', commandId: randomUUID() },
    ...(unit === undefined ? {} : { unit }),
  });
  const staff = () => of('staff', 'office-staff');
  const clerk = () => of('clerk', 'unit-clerk', unitId);
  const lead = () => of('lead', 'unit-lead', unitId);
  const keep = async (name: string, meta: Meta): Promise<string> =>
    (await api.app.get(Files).keep(name, Buffer.from(name), meta)).id;
  const said = (command: ICommand): Promise<string> =>
    api.commands.execute(command).then(
      () => 'recorded',
      (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
    );

  beforeAll(async () => {
    api = await startApi();
    await api.app
      .get(EventStore)
      .append({ name: `campaign-${campaignId}`, version: 0, hash: '0'.repeat(64) }, [launched], {
        actor: 'staff',
        at: '2022-05-06T01:00:00.000Z',
      });
    pictureOfTheOffice = await keep('整改前.txt', staff());
    const entry = { campaignId, unitId, source: 'complaint' as const, category: 'recording', text: '记录仪不足' };
    const before = [{ fileId: pictureOfTheOffice, name: '' }];
    for (const command of [
      new rectification.ReportIssue({ ...entry, issueId, dueOn: '2022-06-30', responsible: '某', before }, staff()),
      new rectification.ClaimIssue({ issueId }, lead()),
      new rectification.PlanRectification({ issueId, measures: '购置', responsible: '某' }, clerk()),
      new rectification.StartRectification({ issueId }, clerk()),
    ])
      expect(await said(command)).toBe('recorded');
  });
  afterAll(() => api.close());

  it('is a file the unit itself handed in, not one the office added to its issue', async () => {
    const files = [pictureOfTheOffice];
    expect((await api.app.get(Files).describe(pictureOfTheOffice, clerk())).name).toBe('整改前.txt');
    const submit = (evidence: string[]) =>
      new rectification.SubmitRectification({ issueId, account: '好', evidence }, lead());
    const after = [{ fileId: pictureOfTheOffice, name: '' }];
    const check = { campaignId, unitId, checkId: '1.1', fileId: pictureOfTheOffice, name: '照片', kind: 'picture' };
    const material = { campaignId, unitId, code: 'R1', files, note: '' };
    for (const [command, code] of [
      [submit(files), 'rectification-evidence-unknown'],
      [
        new rectification.AddIssueEvidence({ issueId, side: 'after', files: after }, clerk()),
        'rectification-evidence-unknown',
      ],
      [new AttachEvidence(check, clerk()), 'evidence-unknown'],
      [new SubmitMaterial(material, lead()), 'file-unknown'],
      [new ReportHandling({ opinionId: 'o', account: '好', evidence: files } as never, lead()), 'file-unknown'],
      [new ReportCommitment({ talkId: 't', place: 0, account: '好', evidence: files }, lead()), 'file-unknown'],
    ] as const)
      expect(`${command.type} ${await said(command)}`).toBe(`${command.type} ${code}`);
    const own = await keep('整改后.txt', clerk());
    expect(await said(submit([pictureOfTheOffice, own]))).toBe('rectification-evidence-unknown');
    expect(await said(submit([own]))).toBe('recorded');
    // The same picture handed in by the unit is its own.
    expect(await keep('整改前.txt', clerk())).toBe(pictureOfTheOffice);
    expect(await said(new AttachEvidence(check, clerk()))).not.toBe('evidence-unknown');
  });
});
