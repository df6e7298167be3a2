'use strict';

const express = require('express');

const auth = require('../controllers/auth.controller');
const { authenticate } = require('../middleware/authenticate');
const { apiLimiter, loginLimiter, resetLimiter } = require('../middleware/rate-limits');
const {
  changePasswordSchema,
  forgotPasswordSchema,
  loginSchema,
  otpSchema,
  registerSchema,
  resetPasswordSchema,
  validate,
  validateJoi,
} = require('../middleware/validate');

const router = express.Router();

router.post('/login', loginLimiter, validate(loginSchema), auth.login);
router.post('/register', resetLimiter, validate(registerSchema), auth.register);
router.post('/otp', loginLimiter, validate(otpSchema), auth.verifyOtp);
router.post('/forgot-password', resetLimiter, validate(forgotPasswordSchema), auth.forgotPassword);
router.post('/reset-password', resetLimiter, validateJoi(resetPasswordSchema), auth.resetPassword);
router.get('/sso/callback', apiLimiter, auth.ssoCallback);
router.post(
  '/change-password',
  apiLimiter,
  authenticate,
  validateJoi(changePasswordSchema),
  auth.changePassword,
);
router.post('/logout', apiLimiter, authenticate, auth.logout);

module.exports = router;
