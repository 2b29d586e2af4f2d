import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import {
  AcceptHandling,
  DeliverLetter,
  FindHandlingInsufficient,
  IssueLetter,
  ReportHandling,
  ReturnLetter,
  ReviseLetter,
  WithdrawLetter,
  type LetterCommand,
} from './commands.js';
import {
  DeliveryRequest,
  HandlingRequest,
  LetterOpinionRequest,
  LetterPath,
  LetterReasonRequest,
  LetterTextRequest,
} from './dto.js';

const named = ({ id, letter }: LetterPath) => ({ opinionId: id, letter });

/** Acts on one of the two letters of a matter. */
@ApiTags('opinion')
@Controller('api/opinions/:id/:letter')
export class LettersHttp {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('revisions')
  revise(@Param() of: LetterPath, @Body() text: LetterTextRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReviseLetter({ ...named(of), ...text }, meta));
  }

  @Post('returns')
  sendBack(@Param() of: LetterPath, @Body() { reason }: LetterReasonRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReturnLetter({ ...named(of), reason }, meta));
  }

  @Post('issues')
  issue(@Param() of: LetterPath, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new IssueLetter(named(of), meta));
  }

  @Post('deliveries')
  deliver(@Param() of: LetterPath, @Body() delivery: DeliveryRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { deliveredOn, means, receivedBy } = delivery;
    return this.act(new DeliverLetter({ ...named(of), deliveredOn, means, receivedBy }, meta));
  }

  @Post('reports')
  report(@Param() of: LetterPath, @Body() body: HandlingRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { account, evidence } = body;
    return this.act(new ReportHandling({ ...named(of), account, evidence }, meta));
  }

  @Post('acceptances')
  accept(@Param() of: LetterPath, @Body() { opinion }: LetterOpinionRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new AcceptHandling({ ...named(of), opinion }, meta));
  }

  @Post('insufficiencies')
  insufficient(
    @Param() of: LetterPath,
    @Body() { reason }: LetterReasonRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new FindHandlingInsufficient({ ...named(of), reason }, meta));
  }

  @Post('withdrawals')
  withdraw(@Param() of: LetterPath, @Body() { reason }: LetterReasonRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new WithdrawLetter({ ...named(of), reason }, meta));
  }

  private act(command: LetterCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.opinionId, command);
  }
}
