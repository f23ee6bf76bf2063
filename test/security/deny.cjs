/**
 * Loaded before a program (`node --require`): every way to the network throws, and is told on standard error and in the file that the
 * environment's DENY_LOG names; so does every way to another program. Loaded in its worker threads too.
 */
'use strict';
const { appendFileSync } = require('node:fs');
const Module = require('node:module');
const process = require('node:process');

function tell(what) {
  const line = `DENIED ${what}\n`;
  const log = process.env.DENY_LOG;
  if (log !== undefined) appendFileSync(log, line);
  process.stderr.write(line);
}

function denied(what) {
  return function refuse() {
    tell(what);
    throw new Error(`denied: ${what}`);
  };
}

const net = require('node:net');
const connect = net.Socket.prototype.connect;
/** Pipes are files of this machine; all else is the network. */
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const isPipe = typeof first === 'string' ? Number.isNaN(Number(first)) : typeof first === 'object' && first !== null && typeof first.path === 'string';
  return isPipe ? connect.apply(this, args) : denied('net connect')();
};
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [first] = args.flat();
  return typeof first === 'string' && Number.isNaN(Number(first)) ? listen.apply(this, args) : denied('net listen')();
};
for (const [name, methods] of Object.entries({
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  inspector: ['open'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
})) {
  const found = require(`node:${name}`);
  for (const method of methods) if (typeof found[method] === 'function') found[method] = denied(`${name}.${method}`);
}
const { promises } = require('node:dns');
for (const method of ['lookup', 'resolve', 'resolve4', 'resolve6']) promises[method] = denied(`dns.promises.${method}`);
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Object.defineProperty(globalThis, name, { value: denied(name), configurable: true, writable: true });
Module.syncBuiltinESMExports();
