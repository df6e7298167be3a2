import type { Piece } from './servers-recognised';

const ANY = 'text array object number';

/** Put around each piece: `input` is any JSON, `text` a text, `query` Express 5's flat query. */
export function inHandler(code: string): string {
  const imports = [...code.matchAll(/^\s*import .*$/gm)].map(([line]) => line).join('\n');
  return `${imports}
    import express from 'express';
    express().post('/:text', async (req, res) => {
      const { input } = req.body;
      const { text } = req.params;
      ${code.replace(/^\s*import .*$/gm, '')}
    });`;
}

/** What libraries and builtins leave of a client's values; each piece has a twin that they leave as it was. */
export const values: readonly Piece[] = [
  {
    title: 'conversions',
    code: `
      at(Number(input), 'req.body.input: number');
      at(parseInt(input, 10), 'req.body.input: number');
      at(String(input), 'req.body.input: text');
      at(input, 'req.body.input: ${ANY}');
      at(Boolean(input), 'other');
      at(encodeURIComponent(text), 'req.params.text: text');`,
  },
  {
    title: 'copies',
    code: `
      import _ from 'lodash';
      import merge from 'deepmerge';
      at(structuredClone(input).a, 'req.body.input.a: ${ANY}');
      at(_.cloneDeep(input).a, 'req.body.input.a: ${ANY}');
      at(_.get(req.body, 'input.a'), 'req.body.input.a: ${ANY}');
      at(_.get(defaults, 'input.a'), 'other');
      at(_.escape(input), 'req.body.input: text');
      at(merge({}, input).a, 'req.body.input.a: ${ANY}');
      at(Object.assign({}, input).a, 'req.body.input.a: ${ANY}');
      at(Object.assign({}, defaults).a, 'other');
      at({ ...input }.a, 'req.body.input.a: ${ANY}');`,
  },
  {
    title: 'parsers',
    code: `
      import qs from 'qs';
      import querystring from 'node:querystring';
      import cookie from 'cookie';
      import JSON5 from 'json5';
      at(qs.parse(text).a, 'req.params.text: text array object');
      at(querystring.parse(text).a, 'req.params.text: text array');
      at(cookie.parse(text).a, 'req.params.text: text');
      at(cookie.parse(stored).a, 'other');
      at(JSON.parse(text).a, 'req.params.text: ${ANY}');
      at(JSON5.parse(text).a, 'req.params.text: ${ANY}');
      at(JSON.stringify(input), 'req.body.input: text');`,
  },
  {
    title: 'paths and texts',
    code: `
      import path from 'node:path';
      import util from 'node:util';
      at(path.join('/a', text), 'req.params.text: text');
      at(path.basename(text), 'req.params.text: text');
      at(path.join('/a', 'b'), 'other');
      at(util.format('%s', input), 'req.body.input: text');
      at(text.trim().slice(1), 'req.params.text: text');
      at(text.split(',')[0], 'req.params.text: text');
      at(Buffer.from(text, 'base64').toString(), 'req.params.text: text');`,
  },
  {
    title: 'lists',
    code: `
      import _ from 'lodash';
      const list = req.body.list;
      at(list.map((each) => each.id), 'req.body.list.id: ${ANY}');
      at(list.map((each) => 1), 'other');
      at(list.filter(Boolean)[0], 'req.body.list: ${ANY}');
      at([...list].pop(), 'req.body.list: ${ANY}');
      at(Array.from(list)[0], 'req.body.list: ${ANY}');
      at(list.join(','), 'req.body.list: text');
      at([text, 'a'].join(','), 'req.params.text: text');
      at(Array.from(list, (each) => each.id)[0], 'req.body.list.id: ${ANY}');
      at(_.map(list, (each) => each.id)[0], 'req.body.list.id: ${ANY}');
      at(_.map([1], (each) => each.id)[0], 'other');
      at(list.includes('a'), 'other');`,
  },
  {
    title: 'zod, valibot, superstruct',
    code: `
      import { z } from 'zod';
      import * as v from 'valibot';
      import { create, object, string } from 'superstruct';
      const schema = z.object({ a: z.string() });
      at(schema.parse(req.body).a, 'req.body.a: text');
      at((await schema.parseAsync(req.body)).a, 'req.body.a: text');
      at(schema.safeParse(req.body).data.a, 'req.body.a: text');
      at(v.parse(form, req.body).a, 'req.body.a: text number');
      at(create(req.body, object({ a: string() })).a, 'req.body.a: text');
      at(input, 'req.body.input: ${ANY}');
      at(schema.parse(stored).a, 'other');`,
  },
  {
    title: 'joi, yup, class-transformer',
    code: `
      import Joi from 'joi';
      import * as yup from 'yup';
      import { plainToInstance } from 'class-transformer';
      const { value, error } = Joi.object({ a: Joi.string() }).validate(req.body);
      if (error) throw error;
      at(value.a, 'req.body.a: text');
      at((await Joi.object({ a: Joi.string() }).validateAsync(req.body)).a, 'req.body.a: text');
      at((await yup.object({ a: yup.string() }).validate(req.body)).a, 'req.body.a: text');
      at(plainToInstance(User, input).a, 'req.body.input.a: ${ANY}');
      at(plainToInstance(User, stored).a, 'other');`,
  },
  {
    title: 'promises',
    code: `
      import Bluebird from 'bluebird';
      const [first, second] = await Promise.all([input, stored]);
      at(first, 'req.body.input: ${ANY}');
      at(second, 'other');
      at(await Promise.resolve(input), 'req.body.input: ${ANY}');
      at(await Bluebird.resolve(input), 'req.body.input: ${ANY}');`,
  },
];
