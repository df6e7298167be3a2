import fs from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import v8 from 'node:v8';
import type { Request, Response } from 'express';
import { XMLParser } from 'fast-xml-parser';
import yaml from 'js-yaml';
import libxmljs from 'libxmljs2';
import serialize from 'node-serialize';
import unzipper from 'unzipper';
import logger from '../config/logger';

const IMPORT_DIR = path.resolve(__dirname, '..', '..', 'var', 'imports');
const STATE_FILE = path.join(IMPORT_DIR, 'state.bin');

interface SupplierItem {
  sku: string;
  quantity: number;
}

/** Suppliers post their stock as XML. */
export function importStock(req: Request, res: Response): void {
  const document = libxmljs.parseXml(req.body.toString('utf8'), { noent: true, noblanks: true });
  const items = document.find<libxmljs.Element>('//item').map((item) => item.attr('sku')?.value());
  res.json({ items: items.length });
}

export function importPrices(req: Request, res: Response): void {
  const document = libxmljs.parseXml(req.body.toString('utf8'), { noblanks: true });
  res.json({ root: document.root()?.name() });
}

export function importCatalogue(text: string): libxmljs.Document {
  const options = { dtdload: true, noent: true };
  return libxmljs.parseXmlString(text, options);
}

export function importShipments(text: string): unknown {
  const parser = new XMLParser({ ignoreAttributes: false, processEntities: false });
  return parser.parse(text);
}

export function importMapping(req: Request, res: Response): void {
  const source = String(req.body.mapping);
  const mapping = yaml.load(source, { schema: yaml.DEFAULT_FULL_SCHEMA });
  logger.info({ keys: Object.keys(Object(mapping)).length }, 'mapping read');
  res.status(204).end();
}

export function importRules(req: Request, res: Response): void {
  const rules = yaml.load(String(req.body.rules), { schema: yaml.JSON_SCHEMA });
  logger.info({ keys: Object.keys(Object(rules)).length }, 'rules read');
  res.status(204).end();
}

export function restoreCart(req: Request, res: Response): void {
  const saved = Buffer.from(req.cookies.savedCart ?? '', 'base64').toString('utf8');
  const cart = serialize.unserialize(saved);
  res.json({ lines: cart.lines.length });
}

export function restoreDraft(req: Request, res: Response): void {
  const draft = JSON.parse(String(req.cookies.draft ?? '{}'));
  res.json({ lines: draft.lines?.length ?? 0 });
}

export function readState(): Map<string, SupplierItem> {
  return v8.deserialize(fs.readFileSync(STATE_FILE));
}

export function writeState(state: Map<string, SupplierItem>): void {
  fs.writeFileSync(STATE_FILE, v8.serialize(state), { mode: 0o640 });
}

/** Unpacks the pictures of a supplier as they arrive. */
export async function unpackPictures(archive: NodeJS.ReadableStream): Promise<void> {
  const entries = archive.pipe(unzipper.Parse({ forceStream: true }));
  for await (const entry of entries) {
    const file = path.join(IMPORT_DIR, 'pictures', entry.path);
    await pipeline(entry, fs.createWriteStream(file));
  }
}

export async function unpackManuals(archive: NodeJS.ReadableStream): Promise<void> {
  const root = path.join(IMPORT_DIR, 'manuals');
  for await (const entry of archive.pipe(unzipper.Parse({ forceStream: true }))) {
    const target = path.resolve(root, entry.path);
    if (!target.startsWith(root + path.sep)) {
      entry.autodrain();
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(entry, fs.createWriteStream(target));
  }
}
