'use strict';

const { randomUUID } = require('node:crypto');
const path = require('node:path');
const bodyParser = require('body-parser');
const fileUpload = require('express-fileupload');
const multer = require('multer');

const UPLOAD_DIR = path.join(__dirname, '..', '..', 'var', 'uploads');

const EXTENSIONS = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/webp': '.webp' };

const storage = multer.diskStorage({
  destination: UPLOAD_DIR,
  filename(req, file, callback) {
    callback(null, `${randomUUID()}${EXTENSIONS[file.mimetype] || '.bin'}`);
  },
});

const reviewPhotos = multer({ storage, limits: { fileSize: 4 * 1024 * 1024, files: 5 } });

const avatarUpload = multer({ storage: multer.memoryStorage() });

const catalogUpload = fileUpload({ useTempFiles: true, tempFileDir: UPLOAD_DIR });

const invoiceUpload = fileUpload({ limits: { fileSize: 2 * 1024 * 1024 }, abortOnLimit: true });

const importBody = bodyParser.json({ limit: '50mb' });

const cartBody = bodyParser.json({ limit: '1mb' });

const formBody = bodyParser.urlencoded({ extended: false });

module.exports = {
  reviewPhotos,
  avatarUpload,
  catalogUpload,
  invoiceUpload,
  importBody,
  cartBody,
  formBody,
};
