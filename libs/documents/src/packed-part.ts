import { constants, deflateRawSync } from 'node:zlib';
import { ZipPassThrough } from 'fflate';

/** The earliest day a zip can name: equal contents are equal files. */
const NO_DAY = new Date(1980, 0, 1);
const DEFLATED = 8;

/** A part of a zip that Node's own zlib packs piece by piece: pieces that end on a whole byte make one stream. */
export class PackedPart extends ZipPassThrough {
  override compression = DEFLATED;
  override mtime = NO_DAY;

  protected override process(piece: Uint8Array, final: boolean): void {
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(piece, { finishFlush }), final);
  }
}
