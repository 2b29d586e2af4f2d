import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  isEmail,
} from 'class-validator';
import { isReadable, ListRequest, Optional, OptionalText, Text } from '@app/http';
import { KINDS } from './rules.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
/** Half an emoji is asked for no domain: it cannot be spelled in one. */
const IsMailAddress = () =>
  ValidateBy({
    name: 'isEmail',
    validator: { validate: (value: unknown) => isReadable(value) && isEmail(value, ONE_ADDRESS) },
  });
const ONE_ADDRESS = { allow_display_name: false, allow_ip_domain: false };
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const STATES = ['queued', 'held', 'sending', 'sent', 'failed', 'dead', 'dropped'] as const;
export const CHANNELS = ['email', 'webhook'] as const;
const LISTED_KINDS = [...KINDS, 'digest', 'test', 'code'] as const;
/** Who may be among the people a group is for. */
const GROUP_ROLES = [
  ...['office-director', 'office-staff', 'unit-lead', 'unit-clerk', 'reviewer'],
  ...['supervisor', 'observer', 'auditor', 'admin'],
];

export class QuietFields {
  /** HH:MM */
  @Matches(TIME) from: string;
  @Matches(TIME) until: string;
  /** Days nobody works are quiet as a whole. */
  @IsBoolean() restDays: boolean;
}

export class ChoiceRequest {
  @IsArray() @ArrayUnique() @IsIn(KINDS, { each: true }) email: string[];
  @IsArray() @ArrayUnique() @IsIn(KINDS, { each: true }) webhook: string[];
  @IsArray() @ArrayUnique() @IsIn(['late', 'escalation'], { each: true }) urgent: ('late' | 'escalation')[];
  @ApiPropertyOptional({ type: QuietFields })
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuietFields)
  quiet?: QuietFields;
  /** HH:MM of the daily digest. Absent: each notice by itself. */
  @Optional() @Matches(TIME) digestAt?: string;
}

export class AddressRequest {
  @Text(200) @IsMailAddress() address: string;
}

export class AddressCodeRequest {
  @Matches(/^\d{6}$/) code: string;
}

export class DeliveryItem {
  id: string;
  channel: string;
  /** The person's or the group's name. */
  recipient: string;
  kind: string;
  urgent: boolean;
  /** The day of a digest. */
  digestOn?: string;
  state: string;
  queuedAt: string;
  /** When it is tried next. */
  dueAt?: string;
  endedAt?: string;
  tries: number;
  /** What the server said last. */
  answer?: string;
}

export class DeliveryListRequest extends ListRequest {
  @Given() @IsIn(STATES) state?: string;
  @Given() @IsIn(CHANNELS) channel?: string;
  @Given() @IsIn(LISTED_KINDS) kind?: string;
}

export class DeliveryListAnswer {
  items: DeliveryItem[];
  next?: string;
  total: number;
}

export class AttemptAnswer {
  beganAt: string;
  endedAt?: string;
  /** sent, put-off, refused; absent: not known. */
  outcome?: string;
  answer?: string;
}

export class DeliveryAnswer extends DeliveryItem {
  attempts: AttemptAnswer[];
  /** How many notices it holds. */
  notices: number;
}

export class DeliverySummaryAnswer {
  /** Whether the installation sends mails at all. */
  mailOn: boolean;
  mailFrom?: string;
  held: number;
  queued: number;
  failed: number;
  dead: number;
  sent: number;
}

export class ChoiceAnswer {
  mailOn: boolean;
  address?: string;
  /** Whether its holder has said the code back; until then no notice goes there. */
  confirmed: boolean;
  /** False: never chosen, these are what is usual. */
  chosen: boolean;
  choice: ChoiceRequest;
  /** The newest deliveries to the asker. */
  recent: DeliveryItem[];
}

export class ResendRequest {
  /** Absent: all that are given up. */
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids?: string[];
}

class EndpointFields {
  @Text(60) name: string;
  @Text(40) format: string;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(KINDS, { each: true }) kinds: string[];
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(GROUP_ROLES, { each: true }) roles: string[];
  @OptionalText(64) unitId?: string;
  /** Shared with the receiver; never given back. Empty: posts are not signed. */
  @Optional() @IsString() @MaxLength(200) secret?: string;
  /** JSON with {text} and other words in it. Empty: the format's own. */
  @Optional() @IsString() @MaxLength(4000) template?: string;
}

export class RegisterEndpointRequest extends EndpointFields {
  @Text(1000) url: string;
}

export class ReviseEndpointRequest extends EndpointFields {
  /** Absent: as it was. */
  @Optional() @IsString() @MaxLength(1000) url?: string;
}

export class ClosureRequest {
  @Text(500) reason: string;
}

export class EndpointAnswer {
  id: string;
  name: string;
  format: string;
  formatName: string;
  host: string;
  ownTemplate: boolean;
  kinds: string[];
  roles: string[];
  unitId?: string;
  open: boolean;
  registeredAt: string;
  closeReason?: string;
  version: number;
}

export class FormatAnswer {
  code: string;
  name: string;
  /** The body it sends, as JSON. */
  body: string;
}

export class EndpointListAnswer {
  items: EndpointAnswer[];
  total: number;
  formats: FormatAnswer[];
}
