import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import {
  AddIssueEvidence,
  AddSource,
  AnalyseCause,
  DismissDuplicate,
  MergeIssue,
  ReplaceResponsible,
  type DuplicateCommand,
  type IssueCommand,
} from './commands.js';
import {
  IssueCauseRequest,
  IssueDistinctionRequest,
  IssueEvidenceRequest,
  IssueMergeRequest,
  IssueResponsibleRequest,
  IssueSourceRequest,
} from './particulars.dto.js';

/** Their names are looked up. */
const named = (files: readonly string[]) => files.map((fileId) => ({ fileId, name: '' }));

/** What is said of an issue besides its way from found to verified, and what becomes of two that are one. */
@ApiTags('rectification')
@Controller('api/issues/:id')
export class IssueParticularsHttp {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('sources')
  source(
    @Param('id') issueId: string,
    @Body() { source, note }: IssueSourceRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new AddSource({ issueId, source, note }, meta));
  }

  @Post('causes')
  cause(@Param('id') issueId: string, @Body() { cause }: IssueCauseRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new AnalyseCause({ issueId, cause }, meta));
  }

  @Post('responsible-persons')
  responsible(
    @Param('id') issueId: string,
    @Body() { responsible, responsibleId, reason }: IssueResponsibleRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const named = { issueId, responsible, reason, ...(responsibleId && { responsibleId }) };
    return this.act(new ReplaceResponsible(named, meta));
  }

  @Post('evidence')
  evidence(
    @Param('id') issueId: string,
    @Body() { side, files }: IssueEvidenceRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new AddIssueEvidence({ issueId, side, files: named(files) }, meta));
  }

  @Post('mergers')
  merge(
    @Param('id') issueId: string,
    @Body() { into, reason }: IssueMergeRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new MergeIssue({ issueId, into, reason }, meta));
  }

  @Post('distinctions')
  distinguish(
    @Param('id') issueId: string,
    @Body() { other, reason }: IssueDistinctionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new DismissDuplicate({ issueId, other, reason }, meta));
  }

  private act(command: IssueCommand | DuplicateCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.issueId, command);
  }
}
