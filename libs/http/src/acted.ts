import type { CommandBus } from '@nestjs/cqrs';
import type { AnyCommand, Receipt } from '@app/eventing';
import type { ActAnswer } from './act.dto.js';

/** Has a command carried out and answers with the thing it was about and the receipt of what was recorded. */
export async function acted(commands: CommandBus, id: string, command: AnyCommand): Promise<ActAnswer> {
  const receipt = await commands.execute<AnyCommand, Receipt>(command);
  return { id, receipt: { ...receipt, events: [...receipt.events] } };
}
