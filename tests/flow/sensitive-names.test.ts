import { describe, expect, it } from 'vitest';
import {
  isAskingName,
  isHashingName,
  isMaskingName,
  mentionsSecrets,
  secrecyOf,
  secrecyOfCall,
  secretHeader,
  soundsLikeAuthentication,
} from '../../src/flow/sensitive-names';

describe('names of secrets', () => {
  it.each([
    ['password', 'password'],
    ['Password', 'password'],
    ['passwd', 'password'],
    ['pwd', 'password'],
    ['newPassword', 'password'],
    ['passwordConfirmation', 'password'],
    ['user_password', 'password'],
    ['PGPASSWORD', 'password'],
    ['DB_PASSWORD', 'password'],
    ['DB_PASS', 'password'],
    ['passphrase', 'password'],
    ['plainPassword', 'password'],
    ['passwordHash', 'hash'],
    ['hashedPassword', 'hash'],
    ['encrypted_password', 'hash'],
    ['token', 'token'],
    ['accessToken', 'token'],
    ['refresh_tokens', 'token'],
    ['idToken', 'token'],
    ['resetToken', 'token'],
    ['jwt', 'token'],
    ['otp', 'token'],
    ['otpCode', 'token'],
    ['verificationCode', 'token'],
    ['authorization', 'token'],
    ['authHeader', 'token'],
    ['sessionId', 'token'],
    ['x-auth-token', 'token'],
    ['secret', 'key'],
    ['clientSecret', 'key'],
    ['JWT_SECRET', 'key'],
    ['apiKey', 'key'],
    ['api_key', 'key'],
    ['APIKEY', 'key'],
    ['privateKey', 'key'],
    ['credentials', 'key'],
    ['connectionString', 'key'],
    ['DATABASE_URL', 'key'],
    ['MONGO_URI', 'key'],
    ['secretKeyBase64', 'key'],
    ['ssn', 'personal'],
    ['cardNumber', 'personal'],
    ['cvv', 'personal'],
    ['creditCard', 'personal'],
  ])('%s: %s', (name, expected) => {
    expect(secrecyOf(name)).toBe(expected);
  });

  it.each([
    'tokenizer',
    'tokenize',
    'tokens',
    'tokenCount',
    'maxTokens',
    'nextToken',
    'nextPageToken',
    'cancelToken',
    'cssToken',
    'designToken',
    'promptTokens',
    'tokenType',
    'tokenId',
    'author',
    'authority',
    'secretary',
    'secretName',
    'secretArn',
    'hasPassword',
    'isPasswordValid',
    'passwordField',
    'passwordResetUrl',
    'passwordPolicy',
    'passwordLength',
    'passwordless',
    'invalidPassword',
    'forgotPassword',
    'showPassword',
    'maskedPassword',
    'redactedToken',
    'publicKey',
    'primaryKey',
    'cacheKey',
    'key',
    'keys',
    'apiKeyId',
    'bypass',
    'compass',
    'pass',
    'passed',
    'cardType',
    'discard',
    'fileHash',
    'commitHash',
    'statusCode',
    'errorCode',
    'session',
    'url',
    'databaseUrl',
    'userByToken',
  ])('%s is none', (name) => {
    expect(secrecyOf(name)).toBeUndefined();
  });
});

describe('names of functions', () => {
  it.each([
    ['generateToken', 'token'],
    ['getApiKey', 'key'],
    ['decryptPassword', 'password'],
    ['getUserByToken', undefined],
    ['resetPassword', undefined],
    ['hashPassword', undefined],
    ['token', undefined],
  ])('%s gives %s', (name, expected) => {
    expect(secrecyOfCall(name)).toBe(expected);
  });

  it.each([
    ['mask', true],
    ['redactHeaders', true],
    ['omit', true],
    ['toPublicProfile', true],
    ['last4', true],
    ['format', false],
    ['getToken', false],
  ])('%s takes secrets out: %s', (name, expected) => {
    expect(isMaskingName(name)).toBe(expected);
  });

  it.each([
    ['isValid', true],
    ['comparePassword', true],
    ['countTokens', true],
    ['issueToken', false],
    ['hasher', false],
  ])('%s answers yes or no: %s', (name, expected) => {
    expect(isAskingName(name)).toBe(expected);
  });

  it.each([
    ['hash', true],
    ['hashSync', true],
    ['hashPassword', true],
    ['encryptPassword', true],
    ['makeHash', true],
    ['bcryptHash', true],
    ['pbkdf2', true],
    ['scryptSync', true],
    ['checkHash', false],
    ['savePassword', false],
    ['hashtags', false],
  ])('%s hashes: %s', (name, expected) => {
    expect(isHashingName(name)).toBe(expected);
  });
});

describe('other words', () => {
  it.each([
    ['/auth/login', true],
    ['/sign-in', true],
    ['resetPassword', true],
    ['/2fa', true],
    ['createUserSession', true],
    ['/authors', false],
    ['updateCart', false],
    ['/design', false],
  ])('%s is where people prove who they are: %s', (name, expected) => {
    expect(soundsLikeAuthentication(name)).toBe(expected);
  });

  it.each([
    ['Authorization', true],
    ['Cookie', true],
    ['X-Api-Key', true],
    ['Accept', false],
    ['X-Request-Id', false],
  ])('the header %s carries credentials: %s', (name, expected) => {
    expect(secretHeader(name)).toBe(expected);
  });

  it('passes over files that cannot hold a secret', () => {
    expect(mentionsSecrets("console.log('listening on', port);")).toBe(false);
    expect(mentionsSecrets('console.log(userToken);')).toBe(true);
  });
});
