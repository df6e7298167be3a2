/**
 * Parsers of multipart bodies: field values and the names that clients give their files. Busboy, and multer on it,
 * cut folders off these names; formidable and multiparty hand on `../../x` (all run).
 */
import { flatForm, keyedTexts, oneText } from './request-parts';
import type { Library } from './types';

/** `req.file` and `req.files` are parts of Express's request; here are the functions that multer calls. */
export const multer: Library = {
  packages: ['multer', '@koa/multer'],
  read: 'multer 2.5.0, @koa/multer 4.0.0',
  handlers: [
    {
      called: true,
      at: { argument: 0, property: ['fileFilter'] },
      parameters: ['express.request', 'file', null],
    },
    {
      call: 'diskStorage',
      at: { argument: 0, property: ['filename'] },
      parameters: ['express.request', 'file', 'named'],
    },
    {
      call: 'diskStorage',
      at: { argument: 0, property: ['destination'] },
      parameters: ['express.request', 'file', 'named'],
    },
  ],
  types: { file: 'File' },
  sources: [
    { on: 'file', property: ['originalname'], part: 'files', inertIn: ['file-name'], ...oneText },
    { on: 'file', property: ['mimetype'], part: 'files', ...oneText },
    { on: 'file', property: ['fieldname'], part: 'files', ...oneText },
    { on: 'file', property: ['buffer'], part: 'files', ...oneText },
  ],
};

export const busboy: Library = {
  packages: ['busboy', '@fastify/busboy', 'connect-busboy'],
  read: 'busboy 1.6.0, connect-busboy 1.0.0',
  objects: {
    parser: [
      { package: ['busboy', '@fastify/busboy'], steps: ['called'] },
      { package: ['busboy', '@fastify/busboy'], steps: ['constructed'] },
      { package: '@fastify/busboy', steps: [{ new: ['Busboy', 'BusboyInstance'] }] },
      { from: 'express.request', steps: [{ member: 'busboy' }] },
      { from: 'parser', steps: [{ call: 'on' }] },
    ],
    info: [{ from: 'parser', steps: [{ event: 'file', parameter: 2 }] }],
  },
  types: { parser: 'Busboy', info: 'FileInfo' },
  sources: [
    { on: 'parser', event: 'field', parameter: 0, part: 'body', ...oneText },
    { on: 'parser', event: 'field', parameter: 1, part: 'body', ...oneText },
    { on: 'parser', event: 'file', parameter: 0, part: 'files', ...oneText },
    { on: 'info', property: ['filename'], part: 'files', inertIn: ['file-name'], ...oneText },
    { on: 'info', property: ['mimeType'], part: 'files', ...oneText },
  ],
};

/** Version 3 resolves `[fields, files]`, whose values are lists; versions 1 and 2 call back with single texts. */
export const formidable: Library = {
  packages: ['formidable'],
  read: 'formidable 3.5.4',
  objects: {
    form: [
      { steps: ['called'] },
      { steps: [{ call: 'formidable' }] },
      { steps: [{ new: ['IncomingForm', 'Formidable'] }] },
    ],
    fields: [
      { from: 'form', steps: [{ call: 'parse' }, { member: '0' }] },
      { from: 'form', steps: [{ call: 'parse', callback: -1, parameter: 1 }] },
    ],
    files: [
      { from: 'form', steps: [{ call: 'parse' }, { member: '1' }] },
      { from: 'form', steps: [{ call: 'parse', callback: -1, parameter: 2 }] },
    ],
    file: [
      { from: 'files', steps: [{ member: '*' }] },
      { from: 'file', steps: [{ member: '*' }] },
      { from: 'form', steps: [{ event: ['file', 'fileBegin'], parameter: 1 }] },
    ],
  },
  types: { fields: 'Fields', files: 'Files', file: 'File' },
  sources: [
    { on: 'fields', property: [], part: 'body', ...flatForm },
    { on: 'form', event: 'field', parameter: 'every', part: 'body', ...oneText },
    { on: 'file', property: ['originalFilename'], part: 'files', ...oneText },
    { on: 'file', property: ['mimetype'], part: 'files', ...oneText },
    // Up to version 1.
    { on: 'file', property: ['name'], part: 'files', ...oneText },
  ],
};

export const multiparty: Library = {
  packages: ['multiparty'],
  read: 'multiparty 4.3.1',
  objects: {
    form: [{ steps: [{ new: 'Form' }] }],
    fields: [{ from: 'form', steps: [{ call: 'parse', callback: -1, parameter: 1 }] }],
    files: [{ from: 'form', steps: [{ call: 'parse', callback: -1, parameter: 2 }] }],
    part: [{ from: 'form', steps: [{ event: 'part', parameter: 0 }] }],
    file: [
      { from: 'files', steps: [{ member: '*' }, { member: '*' }] },
      { from: 'form', steps: [{ event: 'file', parameter: 1 }] },
    ],
  },
  sources: [
    { on: 'fields', property: [], part: 'body', ...flatForm },
    { on: 'form', event: 'field', parameter: 'every', part: 'body', ...oneText },
    { on: 'part', property: ['filename'], part: 'files', ...oneText },
    { on: 'part', property: ['headers'], part: 'files', ...keyedTexts },
    { on: 'part', event: 'data', parameter: 0, part: 'files', ...oneText },
    { on: 'file', property: ['originalFilename'], part: 'files', ...oneText },
  ],
};
