'use strict';

const { exec, execFile, spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const logger = require('../config/logger');

const MEDIA_DIR = path.resolve(__dirname, '..', '..', 'var', 'media');
const INVOICE_DIR = path.resolve(__dirname, '..', '..', 'var', 'invoices');
const SIZES = new Map([
  ['small', 320],
  ['medium', 800],
  ['large', 1600],
]);

function insideMedia(relative) {
  const resolved = path.resolve(MEDIA_DIR, relative);
  if (!resolved.startsWith(MEDIA_DIR + path.sep)) {
    throw new RangeError('Outside of the media folder');
  }
  return resolved;
}

exports.downloadInvoice = (req, res, next) => {
  const file = path.join(INVOICE_DIR, req.params.year, `${req.params.number}.pdf`);
  fs.readFile(file, (err, data) => {
    if (err) {
      return next(err);
    }
    return res.type('application/pdf').send(data);
  });
};

exports.showImage = (req, res) => {
  const name = req.query.name || 'placeholder.webp';
  res.sendFile(path.join(MEDIA_DIR, 'products', String(name)));
};

exports.showThumbnail = (req, res) => {
  res.sendFile(path.join(MEDIA_DIR, 'thumbnails', path.basename(req.params.file)));
};

exports.showBanner = (req, res) => {
  res.sendFile(req.params.file, { root: path.join(MEDIA_DIR, 'banners'), dotfiles: 'deny' });
};

exports.removeImage = async (req, res, next) => {
  try {
    const file = insideMedia(req.params.file);
    await fs.promises.unlink(file);
    res.status(204).end();
  } catch (err) {
    next(err);
  }
};

exports.saveNote = async (req, res, next) => {
  const { folder, text } = req.body;
  try {
    await fs.promises.writeFile(`${MEDIA_DIR}/${folder}/note.txt`, String(text), { mode: 0o640 });
    res.status(201).end();
  } catch (err) {
    next(err);
  }
};

exports.resizeImage = (req, res, next) => {
  const source = path.join(MEDIA_DIR, 'products', path.basename(req.params.file));
  const geometry = req.query.geometry || '800x600';
  const command = ['convert', source, '-resize', geometry, `${source}.resized`].join(' ');
  exec(command, { timeout: 20_000 }, (err) => {
    if (err) {
      return next(err);
    }
    return res.sendStatus(202);
  });
};

exports.resizeToPreset = (req, res, next) => {
  const width = SIZES.get(req.query.size) || 320;
  const source = path.join(MEDIA_DIR, 'products', path.basename(req.params.file));
  execFile('convert', [source, '-resize', `${width}x`, `${source}.${width}`], { timeout: 20_000 }, (err) => {
    if (err) {
      return next(err);
    }
    return res.sendStatus(202);
  });
};

exports.probeVideo = (req, res) => {
  const file = path.join(MEDIA_DIR, 'videos', path.basename(req.params.file));
  const probe = spawn('ffprobe', ['-v', 'error', '-show_format', req.body.streams, file], { shell: true });
  probe.stdout.pipe(res.type('text/plain'));
  probe.on('error', (err) => logger.error({ err }, 'ffprobe failed'));
};

exports.renderVideo = (req, res) => {
  const file = path.join(MEDIA_DIR, 'videos', path.basename(req.params.file));
  const seconds = Number.parseInt(req.query.seconds, 10) || 5;
  const cut = spawn('ffmpeg', ['-i', file, '-t', String(seconds), '-f', 'mp4', 'pipe:1']);
  cut.stdout.pipe(res.type('video/mp4'));
};

exports.placeholder = (req, res) => {
  const size = Number(req.query.bytes);
  const pixels = Buffer.alloc(size, 0xff);
  res.type('application/octet-stream').send(pixels);
};

exports.boundedPlaceholder = (req, res) => {
  const size = Math.min(Number(req.query.bytes) || 1024, 65_536);
  res.type('application/octet-stream').send(Buffer.alloc(Math.max(size, 1), 0xff));
};

exports.slowPreview = (req, res) => {
  const { delay } = req.body;
  setTimeout(() => res.sendStatus(204), Number(delay));
};

exports.steadyPreview = (req, res) => {
  const delay = [0, 250, 1000][Number(req.query.step)] ?? 0;
  setTimeout(() => res.sendStatus(204), delay);
};

exports.uploadInline = (req, res, next) => {
  const data = new Buffer(req.body.data, 'base64');
  fs.writeFile(path.join(MEDIA_DIR, 'inbox', 'latest.bin'), data, (err) =>
    err ? next(err) : res.sendStatus(201),
  );
};

exports.uploadText = (req, res, next) => {
  const data = Buffer.from(String(req.body.data), 'base64');
  fs.writeFile(path.join(MEDIA_DIR, 'inbox', 'latest.txt'), data, (err) =>
    err ? next(err) : res.sendStatus(201),
  );
};

exports.frameHeader = (req, res) => {
  const padding = Buffer.allocUnsafe(64);
  res.type('application/octet-stream').send(padding);
};

exports.frameTrailer = (req, res) => {
  const trailer = Buffer.allocUnsafe(64);
  trailer.fill(0);
  trailer.writeUInt32BE(0x48484d32, 0);
  res.type('application/octet-stream').send(trailer);
};

exports.font = (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://www.harbourhill.shop');
  res.sendFile(path.join(MEDIA_DIR, 'fonts', path.basename(req.params.file)));
};

exports.playerError = (req, res) => {
  const { event, message } = req.body;
  console.warn('player event ' + event);
  console.error(message, req.params.file);
  res.sendStatus(202);
};

exports.playerStats = (req, res) => {
  logger.info({ stalls: req.body.stalls, player: req.body.player }, 'player statistics');
  res.sendStatus(202);
};
