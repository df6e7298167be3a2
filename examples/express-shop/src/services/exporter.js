'use strict';

const { exec, execFile } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');
const axios = require('axios');

const run = promisify(execFile);

const EXPORT_DIR = process.env.EXPORT_DIR || '/var/lib/harbour-hill/exports';

const carrierKey = process.env.CARRIER_API_KEY || 'pw_live_v2_8fKq3ZtNx1sYb6RdWc0m';

const CARRIER_KEY_HEADER = 'X-Carrier-Api-Key';

/** Packs an export for download. */
function packExport(name, callback) {
  exec(`tar czf ${EXPORT_DIR}/${name}.tgz -C ${EXPORT_DIR} ${name}`, callback);
}

async function listArchive(file) {
  const { stdout } = await run('tar', ['tzf', '--', path.join(EXPORT_DIR, path.basename(file))]);
  return stdout.split('\n').filter(Boolean);
}

async function cloneTheme(req, res, next) {
  try {
    await run('git', ['clone', '--depth', '1', req.body.repository, path.join(EXPORT_DIR, 'theme')]);
    res.status(201).json({ status: 'cloned' });
  } catch (err) {
    next(err);
  }
}

async function freeSpace() {
  return promisify(exec)('df --output=avail /var/lib | tail -1');
}

async function writeExport(name, rows) {
  const folder = path.join(EXPORT_DIR, path.basename(name));
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o777 });
  const file = path.join(folder, 'rows.json');
  await fs.promises.writeFile(file, JSON.stringify(rows));
  await fs.promises.chmod(file, 0o666);
  return file;
}

async function writePrivateExport(name, rows) {
  const file = path.join(EXPORT_DIR, `${path.basename(name)}.json`);
  await fs.promises.writeFile(file, JSON.stringify(rows), { mode: 0o640 });
  return file;
}

function shareWithBatch(file) {
  const previous = process.umask(0);
  fs.copyFileSync(file, '/var/spool/harbour-hill/share.json');
  process.umask(previous);
}

function tightenDefaults() {
  process.umask(0o027);
}

function shareWithGroup(file) {
  fs.chmodSync(file, 0o640);
}

function scratchFile() {
  const file = path.join(os.tmpdir(), 'harbour-hill-export.csv');
  fs.writeFileSync(file, '');
  return file;
}

function scratchFolder() {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'harbour-hill-'));
}

async function sendToCarrier(manifest) {
  return axios.post('https://api.parcelwise.io/v2/manifests', manifest, {
    headers: { [CARRIER_KEY_HEADER]: carrierKey },
    timeout: 10_000,
  });
}

async function sendToMarketplace(feed) {
  return axios.put('https://feeds.marktplatz.io/harbour-hill', feed, {
    headers: { Authorization: 'Bearer mkt9Xc4VbQz7LpR2tYw8KsN5dHf3Jg6M' },
  });
}

async function sendToErp(feed) {
  const token = await fs.promises.readFile('/run/secrets/erp-token', 'utf8');
  return axios.put('https://erp.harbourhill.shop/feed', feed, {
    headers: { Authorization: `Bearer ${token.trim()}` },
  });
}

module.exports = {
  packExport,
  listArchive,
  cloneTheme,
  freeSpace,
  writeExport,
  writePrivateExport,
  shareWithBatch,
  tightenDefaults,
  shareWithGroup,
  scratchFile,
  scratchFolder,
  sendToCarrier,
  sendToMarketplace,
  sendToErp,
};
