import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type { DeclareMutualRecusal, MutualTeamCommand, NameMutualTeam } from './commands.js';
import {
  MutualRecusalDeclared,
  MutualRecusalWithdrawn,
  MutualTeamNamed,
  MutualTeamWithdrawn,
  type MutualTeamEvent,
} from './events.js';

/** A unit's team for one campaign, and whom it must not inspect. */
interface Team {
  readonly named: boolean;
  readonly recusedFrom: ReadonlySet<string>;
}

/** 检查组: named by its unit, withdrawn by it, recused from other units with a ground. */
export const mutualTeam: Decider<MutualTeamCommand, MutualTeamEvent, Team> = {
  name: 'mutual-team',
  initial: { named: false, recusedFrom: new Set() },
  stream: ({ data: { campaignId, unitId } }) => `mutual-team-${campaignId}-${unitId}`,

  decide(command, state) {
    refuseUnlessOwn(command.meta, command.data.unitId);
    switch (command.type) {
      case 'NameMutualTeam':
        return name(command);
      case 'WithdrawMutualTeam':
        refuseIf(!state.named, 'mutual-team-not-named');
        return [new MutualTeamWithdrawn(command.data)];
      case 'DeclareMutualRecusal':
        return declare(command, state);
      case 'WithdrawMutualRecusal':
        refuseIf(!state.recusedFrom.has(command.data.from), 'mutual-recusal-not-declared');
        return [new MutualRecusalWithdrawn(command.data)];
    }
  },

  evolve(state, { type, data }): Team {
    switch (type) {
      case 'MutualTeamNamed':
        return { ...state, named: true };
      case 'MutualTeamWithdrawn':
        return { ...state, named: false };
      case 'MutualRecusalDeclared':
        return { ...state, recusedFrom: new Set([...state.recusedFrom, data.from]) };
      case 'MutualRecusalWithdrawn':
        return { ...state, recusedFrom: new Set([...state.recusedFrom].filter((unit) => unit !== data.from)) };
    }
  },
};

/** Nobody inspects alone: two people sign for what was seen. */
function name({ data: { units = [], ...team } }: NameMutualTeam): MutualTeamEvent[] {
  refuseIf(units.length === 0, 'mutual-campaign-unknown');
  refuseIf(!units.includes(team.unitId), 'mutual-unit-not-in-campaign');
  refuseIf(team.members.length === 0, 'mutual-team-too-small');
  const names = [team.leader, ...team.members].map((person) => person.name);
  const twice = names.find((one, place) => names.indexOf(one) < place);
  refuseIf(twice !== undefined, 'mutual-team-name-twice', { name: twice ?? '' });
  return [new MutualTeamNamed(team)];
}

function declare({ data: { units = [], ...recusal } }: DeclareMutualRecusal, state: Team): MutualTeamEvent[] {
  const { unitId, from, ground } = recusal;
  refuseIf(units.length === 0, 'mutual-campaign-unknown');
  refuseIf(from === unitId, 'mutual-recusal-own-unit');
  refuseIf(!units.includes(from), 'mutual-recusal-unit-unknown');
  refuseIf(ground.trim() === '', 'mutual-recusal-ground-missing');
  refuseIf(state.recusedFrom.has(from), 'mutual-recusal-declared');
  return [new MutualRecusalDeclared(recusal)];
}
