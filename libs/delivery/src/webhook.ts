import { lookup } from 'node:dns/promises';
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { Rejection } from '@app/eventing';
import { ChannelSettings } from './channels.js';
import { outcomeOf, signedHeaders, signedUrl, type Format, type Outcome } from './webhook.rules.js';

const PATIENCE_MS = 20_000;
const LONGEST_ANSWER = 4096;

/** This machine, the neighbourhood of its network cards (where clouds keep their keys), and what is no address of one host. */
const forbidden = new BlockList();
forbidden.addSubnet('0.0.0.0', 8);
forbidden.addSubnet('127.0.0.0', 8);
forbidden.addSubnet('169.254.0.0', 16);
forbidden.addSubnet('224.0.0.0', 3);
forbidden.addAddress('::', 'ipv6');
forbidden.addAddress('::1', 'ipv6');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');
/** Where clouds keep their keys beyond the network card, and IPv4 addresses in the clothes of IPv6. */
forbidden.addAddress('100.100.100.200');
forbidden.addAddress('fd00:ec2::254', 'ipv6');
forbidden.addSubnet('64:ff9b::', 96, 'ipv6');

/** This machine under the addresses it has in its network. */
const isOwn = (address: string): boolean =>
  Object.values(networkInterfaces()).some((cards) => cards?.some((card) => card.address === address));

const isForbidden = (address: string): boolean =>
  isOwn(address) || forbidden.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

export interface Post {
  readonly url: string;
  readonly secret: string;
  readonly format: Format;
  readonly body: string;
  readonly deliveryId: string;
  /** Unix time. */
  readonly seconds: number;
}

/** 群机器人与接口, by signed HTTP posts. Follows no redirect and reaches no address of this machine. */
@Injectable()
export class Webhook {
  constructor(@Optional() @Inject(ChannelSettings) private readonly settings = new ChannelSettings()) {}

  /** Throws `endpoint-address-forbidden` for a host nothing may be posted to; a name that does not resolve passes. */
  async refuseForbidden(url: string): Promise<void> {
    const { hostname } = new URL(url);
    const found = await this.addressesOf(hostname).catch(() => []);
    if (this.mayNot(hostname, found)) throw new Rejection('endpoint-address-forbidden', { host: hostname });
  }

  async send(post: Post): Promise<Outcome> {
    try {
      const { hostname } = new URL(post.url);
      const found = await this.addressesOf(hostname);
      if (this.mayNot(hostname, found)) return { is: 'refused', answer: `${hostname} 是本机或者网络设备的地址` };
      const { status, text } = await posted(post, found[0]!);
      return outcomeOf(post.format, status, text);
    } catch (error) {
      // The message of a failed request may hold its address, and with it the key: only the code is told.
      const { code, name } = error as NodeJS.ErrnoException;
      return { is: 'put-off', answer: `没有连上：${code ?? name}` };
    }
  }

  private async addressesOf(hostname: string): Promise<string[]> {
    const bare = hostname.replace(/^\[|\]$/g, '');
    if (isIP(bare)) return [bare];
    return (await lookup(bare, { all: true })).map(({ address }) => address);
  }

  private mayNot(hostname: string, addresses: readonly string[]): boolean {
    return !this.settings.webhookHosts?.includes(hostname) && addresses.some(isForbidden);
  }
}

/** Connects to the address that was looked at, so that a name cannot lead elsewhere in between. */
function posted({ secret, format, body, deliveryId, seconds, ...post }: Post, address: string) {
  const url = new URL(signedUrl(post.url, format, secret, seconds));
  const family = isIP(address) === 6 ? 6 : 4;
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...signedHeaders(secret, seconds, body, deliveryId), 'Content-Length': Buffer.byteLength(body) },
    signal: AbortSignal.timeout(PATIENCE_MS),
    agent: false,
    lookup: (_host, { all }, answer) => (all ? answer(null, [{ address, family }]) : answer(null, address, family)),
  };
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = ask(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (more: string) => (text = (text + more).slice(0, LONGEST_ANSWER)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}
