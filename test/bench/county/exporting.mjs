import { round } from '../history/statistics.mjs';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLED_MS = 50;

/** The whole ledger as xlsx, and what the API's process held at most meanwhile. */
export async function exporting(installation, person, campaignId, report) {
  const path = `/api/issues?campaignId=${campaignId}`;
  const idle = installation.memoryOf('api');
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, installation.memoryOf('api'))), SAMPLED_MS);
  const begun = performance.now();
  try {
    const answer = await fetch(`${installation.url}${path}`, { headers: { cookie: person.cookie, accept: XLSX } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) {
      report(`no export of the ledger (${answer.status})`);
      return { export_status: answer.status };
    }
    const took = (performance.now() - begun) / 1000;
    report(`export ${round(took, 1)} s, ${Math.round(bytes / 1024)} kB, peak ${Math.round(peak)} MB`);
    return {
      export_seconds: round(took, 1),
      export_megabytes: round(bytes / 2 ** 20, 1),
      export_api_idle_mb: round(idle, 0),
      export_api_peak_mb: round(peak, 0),
      export_api_above_idle_mb: round(peak - idle, 0),
    };
  } finally {
    clearInterval(watch);
  }
}
