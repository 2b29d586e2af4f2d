import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { officialMoment } from '@app/calendar';
import { Question } from '@app/eventing';
import { html, inGroups, type Markup, type Part } from '@app/http';
import { PreparationRow, type PartyStanding, type PreparationState } from './preparation.entity.js';

/** 锁定名单以前: a draw outside parties were asked to, while there are no lists yet, or where there never were any. */
export interface PublicPreparation {
  readonly item: string;
  readonly planItem: string;
  readonly batch: number;
  readonly state: PreparationState;
  readonly parties: readonly Pick<PartyStanding, 'name' | 'state' | 'commit'>[];
  readonly preparedAt: string;
  readonly freezeDeadline: string;
  readonly voidReason?: string;
}

export class ListPublicPreparations extends Question('ListPublicPreparations')<object, readonly PublicPreparation[]> {}

/** What was frozen since is among the draws; of the others the latest are shown, the census counts them all. */
const MOST = 20;

@QueryHandler(ListPublicPreparations)
export class ListPublicPreparationsHandler implements IQueryHandler<ListPublicPreparations> {
  constructor(@InjectRepository(PreparationRow) private readonly rows: Repository<PreparationRow>) {}

  async execute(): Promise<readonly PublicPreparation[]> {
    const where = { state: In(['preparing', 'lapsed', 'voided']) };
    const rows = await this.rows.find({ where, order: { preparedAt: 'DESC', id: 'ASC' }, take: MOST });
    return rows.map(({ item, planItem, batch, state, parties, preparedAt, freezeDeadline, voidReason }) => ({
      ...{ item, planItem, batch, state },
      parties: parties.map(({ name, state: standing, commit }) => ({
        name,
        state: standing,
        ...(commit && { commit }),
      })),
      preparedAt: preparedAt.toISOString(),
      freezeDeadline: freezeDeadline.toISOString(),
      ...(voidReason === null ? {} : { voidReason }),
    }));
  }
}

/** Announced before there is a list: what will be drawn, until when it is locked, and who adds a secret. */
export const preparationsPart = (preparations: readonly PublicPreparation[]): Part =>
  preparations.length === 0
    ? undefined
    : html`<section>
        <h2>锁定名单以前</h2>
        <p class="soft">
          请外部参与方各交一个保密数的抽查，从发出邀请起就在这里公开。保密数的校验值交来以后，谁也不能再更换。
        </p>
        <ol class="draws">
          ${preparations.map(entry)}
        </ol>
      </section>`;

const entry = (of: PublicPreparation): Markup =>
  html`<li>
    <h3>${of.item}</h3>
    <p><strong class="${of.state}">${standing(of)}</strong></p>
    <p>计划事项：${of.planItem}，第${of.batch}批。${officialMoment(of.preparedAt)}发出邀请。</p>
    <ul>
      ${of.parties.map(party)}
    </ul>
  </li>`;

function standing({ state, freezeDeadline, voidReason = '' }: PublicPreparation): string {
  if (state === 'voided') return `锁定名单以前作废：${voidReason}`;
  const by = officialMoment(freezeDeadline);
  return state === 'lapsed' ? `到${by}没有锁定名单，按约定失效` : `正在准备，应于${by}前锁定名单`;
}

function party({ name, state, commit }: PublicPreparation['parties'][number]): Markup {
  if (state === 'released') return html`<li>${name}：不再参加</li>`;
  const fingerprint = commit && html`，校验值 <code>${inGroups(commit, 8)}</code>`;
  return html`<li>
    ${name}：${state === 'committed' ? '已交来保密数的校验值' : '等待交来保密数的校验值'}${fingerprint}
  </li>`;
}
