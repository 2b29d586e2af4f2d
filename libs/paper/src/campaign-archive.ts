import { Inject, Injectable } from '@nestjs/common';
import { officialDate, officialMoment } from '@app/calendar';
import { writeSheet, type ZipEntry, type ZipFile } from '@app/documents';
import { HistoryExport, Rejection, type Meta } from '@app/eventing';
import { Files } from '@app/files';
import type { Progress } from '@app/queues';
import { Past } from '@app/replay';
import { addEvidence, addPrints, safe, sealedZip, type Sealed } from './archive-zip.js';
import type { PrintKind } from './events.js';
import { IssuedPapers } from './issued-papers.js';
import { PrintFiles } from './print-files.js';
import { askedOf, printSource, type PrintSource } from './source.js';
import { tableOf } from './table.queries.js';
import { UnitYear } from './unit-year.js';
import { archiveTitle } from './words.js';
import { writtenOf } from './writers.js';

export interface CampaignSealed extends Sealed {
  /** Events of the history in it, all of them signed. */
  readonly history: number;
  /** The campaign was not over when it was made. */
  readonly running: boolean;
}

type Of = PrintSource['campaign'];

const standing = ({ finishedOn }: Of): string =>
  finishedOn
    ? `活动已于${officialDate(finishedOn)}结束。`
    : '活动尚未结束。本档案只是到生成时为止的情况，不是活动结束后的档案；活动结束后应当重新生成。';

/** The title page: of what, when it was made, and whether there is more to come. */
const titlePage = (of: Of, at: string): string => `${archiveTitle(of.title, !of.finishedOn)}

活动：${of.title}（${of.documentNumber}）
年度：${of.year}年
生成时间：${officialMoment(at)}
活动状态：${standing(of)}

打印件：活动中签发的表彰、通报和责令整改，公布的考核结果，案卷评查通报，以及打印过的每一份文件的每一个版本。
没有单独文件的：监督意见书、监督决定书、检查通知和记录等在页面打印的文书，其内容都在历史记录中。
台账：全县整改台账，以及各单位自查自纠台账的表格。
佐证材料：活动中的记录引用的文件，文件名前八位是校验码的开头。
历史记录：截至最近一次存证签名的全部历史和历次存证。
核对文件：解压后在文件夹中运行 sha256sum -c manifest.sha256，每个文件都应当显示 OK。
核对历史：在公开网站“核对工具”下载核对程序，运行 node yuheng-verify.mjs 历史记录，最后一行应当是 RESULT: PASS。
历史记录含有个人信息和尚未公示的内容，只交给有权查阅的人员。
`;

/** 活动档案: a campaign's prints, ledgers and evidence, and the whole history with its checkpoints. */
@Injectable()
export class CampaignArchive {
  constructor(
    @Inject(Past) private readonly past: Past,
    @Inject(Files) private readonly evidence: Files,
    @Inject(PrintFiles) private readonly files: PrintFiles,
    @Inject(UnitYear) private readonly events: UnitYear,
    @Inject(HistoryExport) private readonly histories: HistoryExport,
    @Inject(IssuedPapers) private readonly issued: IssuedPapers,
  ) {}

  /** Writes it to `path` as `meta` may see it. Throws `archive-too-large`, `archive-history-unsigned`. */
  async write(path: string, campaignId: string, meta: Meta, progress: Progress): Promise<CampaignSealed> {
    let history = 0;
    const prints = await this.issued.of(campaignId, meta);
    const county = await this.past.answer({ type: 'PrintSource', data: { campaignId }, meta }, printSource);
    const { title, documentNumber, year, finishedOn } = county.campaign;
    const running = !finishedOn;
    const about = {
      ...{ campaignId, title, documentNumber, year, madeAt: meta.at },
      ...(running ? { campaign: 'running' } : { campaign: 'finished', finishedOn }),
    };
    const howTo = titlePage(county.campaign, meta.at);
    const sealed = await sealedZip({ path, largest: this.files.largestArchive, howTo, about }, async (zip) => {
      const entries = [
        ...(await addPrints(zip, prints, this.files)),
        ...(await this.ledgers(zip, campaignId, county, meta)),
      ];
      await progress(0.3);
      entries.push(
        ...(await addEvidence(zip, await this.events.filesOfCampaign(campaignId), { evidence: this.evidence, meta })),
      );
      await progress(0.6);
      const exported = await this.history(zip);
      history = exported.size;
      return [...entries, ...exported.entries];
    });
    return { ...sealed, history, running };
  }

  /** What there is nothing of yet is left out. */
  private async ledgers(zip: ZipFile, campaignId: string, county: PrintSource, meta: Meta): Promise<ZipEntry[]> {
    const wanted: { kind: PrintKind; unitId?: string; name: string }[] = [
      { kind: 'county-ledger', name: '全县整改台账' },
      ...county.units.map(({ unitId, name }) => ({
        ...{ kind: 'self-inspection-ledger' as const, unitId },
        name: `${name} 自查自纠台账`,
      })),
    ];
    const entries: ZipEntry[] = [];
    for (const { name, ...of } of wanted) {
      const subject = { ...of, campaignId };
      const source = await this.past.answer({ type: 'PrintSource', data: askedOf(subject), meta }, printSource);
      const paper = orNothing(() => writtenOf(subject, source));
      if (paper)
        entries.push(await zip.add(`台账/${safe(name)}.xlsx`, [await writeSheet(tableOf(subject, paper))], true));
    }
    return entries;
  }

  private async history(zip: ZipFile): Promise<{ size: number; entries: ZipEntry[] }> {
    const entries: ZipEntry[] = [];
    const exported = await this.histories.write({
      write: async (path, pieces) => void entries.push(await zip.add(`历史记录/${path}`, pieces)),
    });
    if (!exported) throw new Rejection('archive-history-unsigned');
    return { size: exported.size, entries };
  }
}

function orNothing<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof Rejection && error.code === 'nothing-to-print') return undefined;
    throw error;
  }
}
