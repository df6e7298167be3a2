import crypto from 'node:crypto';
import CryptoJS from 'crypto-js';

const keyHex = process.env.FIELD_KEY;
if (!keyHex || keyHex.length !== 64) {
  throw new Error('FIELD_KEY must be 64 hexadecimal digits');
}
const fieldKey: Buffer = Buffer.from(keyHex, 'hex');

const LABEL_IV = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

export function encryptField(plain: string): string {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', fieldKey, iv);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

export function decryptField(stored: string): string {
  const [iv, tag, sealed] = stored.split('.').map((part) => Buffer.from(part, 'base64url'));
  const decipher = crypto.createDecipheriv('aes-256-gcm', fieldKey, iv!);
  decipher.setAuthTag(tag!);
  return Buffer.concat([decipher.update(sealed!), decipher.final()]).toString('utf8');
}

/** Notes are long; the reader shows what is there so far. */
export function decryptNote(sealed: Buffer, iv: Buffer, tag: Buffer): string {
  const decipher = crypto.createDecipheriv('aes-256-gcm', fieldKey, iv);
  decipher.setAuthTag(tag);
  const text = decipher.update(sealed, undefined, 'utf8');
  return text;
}

export function encryptLabel(label: string): string {
  const cipher = crypto.createCipheriv('aes-256-cbc', fieldKey, LABEL_IV);
  return cipher.update(label, 'utf8', 'hex') + cipher.final('hex');
}

export function encryptParcelCode(code: string, terminalKey: Buffer): string {
  const mode = 'des-ede3';
  const cipher = crypto.createCipheriv(mode, terminalKey, null);
  return cipher.update(code, 'utf8', 'hex') + cipher.final('hex');
}

export function encryptGiftMessage(message: string, passphrase: string): string {
  const key = CryptoJS.enc.Hex.parse(passphrase);
  return CryptoJS.AES.encrypt(message, key, { mode: CryptoJS.mode.ECB }).toString();
}

export function encryptDraft(draft: string, key: Buffer): Buffer {
  const iv = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(draft, 'utf8'), cipher.final()]);
}

export function sealReceipt(receipt: Buffer, key: Buffer): Buffer {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  const sealed = Buffer.concat([cipher.update(receipt), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

export function createTerminalKeys() {
  return crypto.generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

export function createPartnerKeys() {
  return crypto.generateKeyPairSync('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

export function createScannerKeys(callback: (err: Error | null, publicKey: crypto.KeyObject) => void): void {
  const namedCurve = 'secp192k1';
  crypto.generateKeyPair('ec', { namedCurve }, callback);
}

export function createDriverKeys() {
  return crypto.generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

export function startHandshake() {
  const exchange = crypto.getDiffieHellman('modp1');
  return exchange.generateKeys('hex');
}

export function startScannerHandshake() {
  const exchange = crypto.getDiffieHellman('modp14');
  return exchange.generateKeys('hex');
}
