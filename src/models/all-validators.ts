import { classTransformer, classValidator } from './class-validator';
import { expressValidator } from './express-validator';
import { celebrate, joi } from './joi';
import { ajv, arktype, superstruct, typebox, valibot, yup } from './schemas';
import { hpp, openApiValidator, schemaMiddlewares } from './validating-middlewares';
import { validator } from './validator';
import { zod } from './zod';
import type { Library } from './types';

/** What checks a value against a schema. */
export const validators: readonly Library[] = [
  ajv,
  arktype,
  celebrate,
  classTransformer,
  classValidator,
  expressValidator,
  hpp,
  joi,
  openApiValidator,
  schemaMiddlewares,
  superstruct,
  typebox,
  valibot,
  validator,
  yup,
  zod,
];
