// Loaded before a program under test: whatever reaches for the network ends it at once, so that no catch hides it.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const doors = {
  dgram: [dgram, 'createSocket'],
  dns: [dns, 'lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'dns.promises': [dns.promises, 'lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  http: [http, 'request', 'get', 'createServer'],
  http2: [http2, 'connect', 'createServer', 'createSecureServer'],
  https: [https, 'request', 'get', 'createServer'],
  net: [net, 'connect', 'createConnection', 'createServer'],
  'net.Socket': [net.Socket.prototype, 'connect'],
  tls: [tls, 'connect', 'createServer'],
  global: [globalThis, 'fetch', 'WebSocket', 'EventSource'],
} as const;

for (const [module, [owner, ...names]] of Object.entries(doors)) {
  for (const name of names) {
    Object.defineProperty(owner, name, {
      configurable: true,
      value: () => {
        writeSync(2, `The network was used: ${module}.${name}\n`);
        process.exit(97);
      },
    });
  }
}
syncBuiltinESMExports();
