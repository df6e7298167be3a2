import rule from '../../src/rules/require-password-policy';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

testRule(
  rule,
  casesOf('raise', [
    pair(
      'no length at all',
      `import { z } from 'zod';
export const signupSchema = z.object({ email: z.string(), password: z.string() });`,
      `import { z } from 'zod';
export const loginSchema = z.object({ email: z.string(), password: z.string() });`,
      [['unlimited', 2]],
    ),
    pair(
      'six characters',
      `const Joi = require('joi');
const resetSchema = Joi.object({ newPassword: Joi.string().min(6).max(128).required() });`,
      `const Joi = require('joi');
const resetSchema = Joi.object({ newPassword: Joi.string().min(8).max(128).required() });`,
      [['short', 2, ['min(6)', 'min(8)']]],
    ),
    pair(
      'room for twenty only',
      `import { z } from 'zod';
const registerSchema = z.object({ password: z.string().min(10).max(20) });`,
      `import { z } from 'zod';
const registerSchema = z.object({ password: z.string().min(10).max(128) });`,
      [['narrow', 2, ['max(20)', 'max(64)']]],
    ),
    pair(
      'yup',
      `import * as yup from 'yup';
export const createUser = yup.object({ name: yup.string(), password: yup.string().required().min(4) });`,
      `import * as yup from 'yup';
export const createUser = yup.object({ name: yup.string(), password: yup.string().required().matches(RULES) });`,
      [['short', 2, ['min(4)', 'min(8)']]],
    ),
    pair(
      'express-validator',
      `import { body } from 'express-validator';
export const register = [body('email').isEmail(), body('password').isLength({ min: 5 })];`,
      `import { body } from 'express-validator';
export const register = [body('email').isEmail(), body('password').isLength({ min: 12 })];`,
      [['short', 2]],
    ),
    pair(
      'class-validator',
      `import { IsString, MinLength } from 'class-validator';
export class RegisterDto {
  @IsString()
  @MinLength(6)
  password: string;
}`,
      `import { IsString, MinLength } from 'class-validator';
export class LoginDto {
  @IsString()
  @MinLength(6)
  password: string;
}`,
      [['short', 4, ['MinLength(6)', 'MinLength(8)']]],
      { filename: 'x.ts' },
    ),
    pair(
      'class-validator, both ends',
      `import { Length } from 'class-validator';
export class ChangePasswordDto {
  @Length(8, 16)
  newPassword: string;
}`,
      `import { Length } from 'class-validator';
export class ChangePasswordDto {
  @Length(8, 100)
  newPassword: string;
}`,
      [['narrow', 3]],
      { filename: 'x.ts' },
    ),
    pair(
      'class-validator, at most',
      `import { MaxLength } from 'class-validator';
export class ResetDto {
  @MaxLength(32)
  password: string;
}`,
      `import { MaxLength } from 'class-validator';
export class ResetDto {
  @MaxLength(72)
  password: string;
}`,
      [['narrow', 3, ['MaxLength(32)', 'MaxLength(64)']]],
      { filename: 'x.ts' },
    ),
    pair(
      'a JSON schema',
      `export const registration = {
  type: 'object',
  properties: { password: { type: 'string', minLength: 6 } },
};`,
      `export const registration = {
  type: 'object',
  properties: { password: { type: 'string', minLength: 8 } },
};`,
      [['short', 3]],
    ),
    pair(
      'a model',
      `const userSchema = new mongoose.Schema({ email: String, password: { type: String, minlength: 3 } });`,
      `const userSchema = new mongoose.Schema({ email: String, password: { type: String, required: true } });`,
      [['short', 1]],
    ),
    pair(
      'a length and its message',
      `const userSchema = new mongoose.Schema({ password: { type: String, minlength: [5, 'Too short'], select: false } });`,
      `const userSchema = new mongoose.Schema({ password: { type: String, minlength: [9, 'Too short'], select: false } });`,
      [['short', 1]],
    ),
    pair(
      'a handler for registration',
      `import { z } from 'zod';
app.post('/register', (req, res) => {
  const input = z.object({ password: z.string().nonempty() }).parse(req.body);
  res.json(input.name);
});`,
      `import { z } from 'zod';
app.post('/login', (req, res) => {
  const input = z.object({ password: z.string().nonempty() }).parse(req.body);
  res.json(input.name);
});`,
      [['short', 3]],
    ),
    pair(
      'an exact length',
      `import { z } from 'zod';
exports.changePassword = z.object({ password: z.string().trim().length(6) });`,
      `import { z } from 'zod';
exports.changePassword = z.object({ password: z.string().trim().length(64) });`,
      [['short', 2]],
    ),
    pair(
      'a constant',
      `import { z } from 'zod';
const LEAST = 7;
const newUser = { password: z.string().min(LEAST, 'Too short') };`,
      `import { z } from 'zod';
import { LEAST } from './limits';
const newUser = { password: z.string().min(LEAST, 'Too short') };`,
      [['short', 3]],
    ),
    pair(
      'typebox',
      `import { Type } from '@sinclair/typebox';
export const CreateUser = Type.Object({ password: Type.String({ minLength: 6 }) });`,
      `import { Type } from '@sinclair/typebox';
export const CreateUser = Type.Object({ password: Type.String({ minLength: 16 }) });`,
      [['short', 2]],
    ),
    pair(
      'the current password beside the new one',
      `import Joi from 'joi';
export const change = Joi.object({ currentPassword: Joi.string(), newPassword: Joi.string().required() });`,
      `import Joi from 'joi';
export const change = Joi.object({ currentPassword: Joi.string(), newPassword: Joi.string().regex(RULES) });`,
      [['unlimited', 2]],
    ),
  ]),
);
