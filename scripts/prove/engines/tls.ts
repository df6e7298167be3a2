import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import type { World } from '../worlds/world';
import { requireEngine } from './install';

const HOST = 'orders.acme-shop.com';

/**
 * Three servers that answer alike: one with a certificate of an authority, one with a certificate that it made itself,
 * and one without TLS. Global agents reach them for any host, so that no name has to be resolved.
 */
export async function tlsWorld(): Promise<World> {
  const { generate } = requireEngine('selfsigned');
  const nameOf = (name: string) => [{ name: 'commonName', value: name }];
  const authority = await generate(nameOf('the authority'), {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  const of = (name: string): readonly unknown[] => [
    { name: 'subjectAltName', altNames: [name, 'localhost'].map((value) => ({ type: 2, value })) },
  ];
  const trusted = await generate(nameOf(HOST), {
    ...{ keySize: 2048, algorithm: 'sha256', extensions: of(HOST) },
    ca: { key: authority.private, cert: authority.cert },
  });
  const impostor = await generate(nameOf(HOST), {
    ...{ keySize: 2048, algorithm: 'sha256', extensions: of(HOST) },
  });
  const folder = mkdtempSync(join(tmpdir(), 'prove-tls-'));
  writeFileSync(join(folder, 'ca.pem'), authority.cert);
  const answer = (over: string) => (_request: http.IncomingMessage, response: http.ServerResponse) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ orders: [], over }));
  };
  const servers = [
    https.createServer({ key: trusted.private, cert: trusted.cert }, answer('tls')),
    https.createServer({ key: impostor.private, cert: impostor.cert }, answer('impostor')),
    http.createServer(answer('nothing')),
  ];
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const [secure = 0, forged = 0, plain = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  const agents = [http.globalAgent, https.globalAgent].map((agent) => ({
    agent,
    original: agent.createConnection,
  }));
  http.globalAgent.createConnection = () => net.connect(plain, '127.0.0.1');
  https.globalAgent.createConnection = () =>
    tls.connect({ port: secure, host: '127.0.0.1', servername: HOST, ca: authority.cert });
  return {
    env: {
      PROVE_CA: join(folder, 'ca.pem'),
      PROVE_TRUSTED: String(secure),
      PROVE_IMPOSTOR: String(forged),
    },
    reset: () => Promise.resolve(),
    snapshot: () => Promise.resolve(undefined),
    stop: async () => {
      for (const { agent, original } of agents) agent.createConnection = original;
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
      rmSync(folder, { recursive: true });
    },
  };
}
