import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsInt, IsString, Min } from 'class-validator';
import { idFrom, type Meta } from '@app/eventing';
import { Pictures } from '@app/files';
import { JobHandler, jobKind, type HandlesJob } from '@app/queues';
import { FindEvidenceReuse } from './commands.js';
import { Lookalikes } from './lookalikes.js';
import { repetitions, reuseKey } from './rules.js';

export class ComparePicturesData {
  @IsString() stream: string;
  @IsInt() @Min(1) version: number;
}

export const comparePictures = jobKind('compare-pictures', ComparePicturesData);

/** Puts the pictures an event names beside all others. Done twice or late, it finds the same. */
@JobHandler(comparePictures)
export class ComparePictures implements HandlesJob<ComparePicturesData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pictures) private readonly pictures: Pictures,
    @Inject(Lookalikes) private readonly lookalikes: Lookalikes,
  ) {}

  async run({ stream, version }: ComparePicturesData, meta: Meta): Promise<void> {
    for (const use of await this.lookalikes.usesIn(stream, version)) {
      const picture = await this.pictures.lookAt(use.fileId);
      if (!picture) continue;
      const alike = await this.lookalikes.of(picture);
      for (const { later, earlier } of repetitions({ ...use, distance: 0 }, alike)) {
        const distance = Math.max(later.distance, earlier.distance);
        const same = later.fileId === earlier.fileId ? 'bytes' : 'picture';
        const reuseId = idFrom('evidence-reuse', ...reuseKey(later));
        const found = { reuseId, same, distance, later: bare(later), earlier: bare(earlier) } as const;
        await this.commands.execute(
          new FindEvidenceReuse(found, { ...meta, commandId: idFrom('evidence-reuse', meta.commandId, reuseId) }),
        );
      }
    }
  }
}

const bare = ({ fileId, by, stream, version, on }: FindEvidenceReuse['data']['later']) => ({
  ...{ fileId, by, stream, version, on },
});
