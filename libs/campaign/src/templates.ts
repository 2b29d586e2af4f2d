import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { faultsOf } from './fault.rules.js';
import { TemplateFileFields } from './template.dto.js';
import type { TemplateContent } from './template.events.js';
import type { CampaignTemplate } from './template.rules.js';

const FOLDER = join('config', 'campaign-templates');

/** The sources and the build lie at different depths below the folder that holds config/. */
function templateFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FOLDER))) return join(folder, FOLDER);
  }
  throw new Error(`${FOLDER} is missing`);
}

const inWords = ({ property, constraints = {}, children = [] }: ValidationError): string[] => [
  ...Object.keys(constraints).map((rule) => `${property}: ${rule}`),
  ...children.flatMap(inWords).map((fault) => `${property}: ${fault}`),
];

/** Reads a template, leaving aside what no campaign and no form knows. Throws an Error that names everything wrong. */
export async function parseTemplate(name: string, text: string): Promise<CampaignTemplate> {
  const fields = plainToInstance(TemplateFileFields, JSON.parse(text));
  const unfit = (await validate(fields, { whitelist: true })).flatMap(inWords);
  const template = instanceToPlain(fields, { exposeUnsetFields: false }) as CampaignTemplate;
  const faults = unfit.length > 0 ? unfit : faultsOf(template).map(({ field, message }) => `${field} ${message}`);
  if (faults.length > 0) throw new Error(`Campaign template ${name} is unfit: ${faults.join('; ')}`);
  return template;
}

/** The templates in config/. A faulty one stops the boot, not the launch of a campaign months later. */
@Injectable()
export class Templates implements OnModuleInit {
  private readonly templates = new Map<string, CampaignTemplate>();

  async onModuleInit(): Promise<void> {
    const folder = templateFolder();
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
      const template = await parseTemplate(name, await readFile(join(folder, name), 'utf8'));
      this.templates.set(template.code, template);
    }
  }

  all(): CampaignTemplate[] {
    return [...this.templates.values()];
  }

  /** What it says, without the name of the file. */
  find(wanted: string): TemplateContent | undefined {
    const found = this.templates.get(wanted);
    if (!found) return undefined;
    const { code, ...content } = found;
    return code === wanted ? content : undefined;
  }
}
