'use strict';

const Joi = require('joi');
const { z } = require('zod');

const email = z.string().trim().toLowerCase().email().max(254);

const registerSchema = z.object({
  email,
  name: z.string().min(1).max(120),
  password: z.string().min(12).max(128),
});

const loginSchema = z.object({
  email,
  password: z.string().min(1).max(1024),
});

const otpSchema = z.object({ email, otp: z.string().length(6) });

const forgotPasswordSchema = z.object({ email });

const resetPasswordSchema = Joi.object({
  token: Joi.string().hex().length(64).required(),
  newPassword: Joi.string().min(6).max(128).required(),
});

const changePasswordSchema = Joi.object({
  currentPassword: Joi.string().required(),
  newPassword: Joi.string().min(10).max(200).required(),
});

const signupSchema = z.object({
  company: z.string().min(1).max(200),
  email,
  password: z.string(),
  acceptTerms: z.literal(true),
});

const registerDriverSchema = z.object({
  licence: z.string().length(9),
  email,
  password: z.string().min(10).max(20),
});

const reviewSchema = z.object({
  productId: z.string().uuid(),
  rating: z.number().int().min(1).max(5),
  text: z.string().min(1).max(4000),
});

const importSchema = z.object({
  operator: z.string().min(1).max(60),
  products: z.array(z.object({ sku: z.string().max(40), name: z.string().max(200) })).max(500),
});

const idParams = z.object({ id: z.coerce.number().int().positive() });

/** Replaces a part of the request by what the schema makes of it, or answers 400. */
const validate =
  (schema, part = 'body') =>
  (req, res, next) => {
    const result = schema.safeParse(req[part]);
    if (!result.success) {
      return res.status(400).json({ errors: result.error.flatten().fieldErrors });
    }
    req[part] = result.data;
    return next();
  };

const validateJoi = (schema) => (req, res, next) => {
  const { value, error } = schema.validate(req.body, { abortEarly: false, stripUnknown: true });
  if (error) {
    return res.status(422).json({ errors: error.details.map((detail) => detail.message) });
  }
  req.body = value;
  return next();
};

module.exports = {
  registerSchema,
  loginSchema,
  otpSchema,
  forgotPasswordSchema,
  resetPasswordSchema,
  changePasswordSchema,
  signupSchema,
  registerDriverSchema,
  reviewSchema,
  importSchema,
  idParams,
  validate,
  validateJoi,
};
