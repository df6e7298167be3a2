'use strict';

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const isPlainObject = (value) => Object.prototype.toString.call(value) === '[object Object]';

/** Lays a customer's settings over the defaults, level by level. */
function mergeSettings(target, source) {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (isPlainObject(value) && isPlainObject(target[key])) {
      mergeSettings(target[key], value);
    } else {
      target[key] = value;
    }
  }
  return target;
}

/** As mergeSettings, for documents that come from outside. */
function mergeUntrusted(target, source) {
  for (const key of Object.keys(source)) {
    if (UNSAFE_KEYS.has(key)) continue;
    if (isPlainObject(source[key]) && isPlainObject(target[key])) {
      mergeUntrusted(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

/** Writes a value at a dotted path: setPath(theme, 'colors.primary', '#123'). */
function setPath(target, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  let node = target;
  for (const key of keys) {
    if (node[key] === undefined) node[key] = {};
    node = node[key];
  }
  node[last] = value;
  return target;
}

/** Groups rows by the value of a column. */
function groupBy(rows, column) {
  const groups = Object.create(null);
  for (const row of rows) {
    const name = String(row[column]);
    groups[name] = groups[name] || [];
    groups[name].push(row);
  }
  return groups;
}

/** Copies the listed fields that the source has itself. */
function pick(source, fields) {
  return Object.fromEntries(
    fields.filter((field) => Object.hasOwn(source, field)).map((field) => [field, source[field]]),
  );
}

module.exports = { mergeSettings, mergeUntrusted, setPath, groupBy, pick };
