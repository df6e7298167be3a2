import https from 'node:https';
import tls from 'node:tls';
import type { PeerCertificate } from 'node:tls';
import axios from 'axios';

const verifyTls = process.env.CARRIER_TLS_VERIFY !== 'false';

const carrierAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: verifyTls });

const supplierAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

const bankAgent = new https.Agent({
  keepAlive: true,
  minVersion: 'TLSv1.2',
  checkServerIdentity(host: string, cert: PeerCertificate) {
    const problem = tls.checkServerIdentity(host, cert);
    if (problem) return problem;
    return cert.fingerprint256 === process.env.BANK_FINGERPRINT
      ? undefined
      : new Error('Unexpected certificate');
  },
});

const terminalAgent = new https.Agent({
  minVersion: 'TLSv1',
  maxSockets: 5,
});

const scaleAgent = new https.Agent({
  maxSockets: 2,
  checkServerIdentity: () => undefined,
});

export const carrier = axios.create({
  baseURL: 'https://api.parcelwise.io/v2',
  timeout: 8000,
  httpsAgent: carrierAgent,
});

export const supplier = axios.create({
  baseURL: 'https://edi.nordtextil.io',
  timeout: 15_000,
  httpsAgent: supplierAgent,
});

export const bank = axios.create({ baseURL: process.env.BANK_URL, timeout: 10_000, httpsAgent: bankAgent });

export async function chargeTerminal(terminalId: string, amountCents: number) {
  const path = `/terminals/${encodeURIComponent(terminalId)}/charges`;
  return axios.post(
    `https://terminals.harbourhill.shop${path}`,
    { amountCents },
    { httpsAgent: terminalAgent },
  );
}

export async function readScale() {
  return axios.get('https://scale.harbourhill.shop/weight', { httpsAgent: scaleAgent });
}

export async function notifyWarehouse(orderId: string, lines: readonly { sku: string; quantity: number }[]) {
  return axios.post('http://warehouse.harbourhill.shop/orders', { orderId, lines }, { timeout: 5000 });
}

export async function pingPrinter() {
  return axios.get('http://127.0.0.1:9100/status', { timeout: 1000 });
}

export function sitemapEntry(slug: string): string {
  return `<url xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><loc>/p/${encodeURIComponent(slug)}</loc></url>`;
}
