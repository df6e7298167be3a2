import { describe, expect, it } from 'vitest';
import {
  couldBeModel,
  holdsModels,
  namesModel,
  soundsLikeModel,
  soundsLikeStore,
} from '../../src/models/model-names';

describe('names of models and collections', () => {
  it.each([
    'userModel',
    'UserModel',
    'model',
    'ordersCollection',
    'user_collection',
    'ClientModelAPI',
    'usersCol',
  ])('%s is one', (name) => {
    expect(soundsLikeModel(name)).toBe(true);
    expect(namesModel(name)).toBe(true);
  });

  it.each([
    'users',
    'modelService',
    'isModel',
    'hasCollection',
    'remodel',
    'modelName',
    'color',
    'protocol',
    'api',
  ])('%s is none', (name) => expect(soundsLikeModel(name)).toBe(false));

  it.each(['User', 'BlogPost', 'Order'])('%s could be one, of a fitting module', (name) =>
    expect(couldBeModel(name)).toBe(true),
  );

  it.each(['UserService', 'UserRepository', 'user', 'MAX_USERS', 'UserDto', 'OrdersController', 'URL'])(
    '%s could not',
    (name) => expect(couldBeModel(name)).toBe(false),
  );

  it.each([
    './models',
    '../models/user',
    './user.model',
    '@/models/User',
    '../db/schemas/user.js',
    './mongo',
  ])('%s holds models', (specifier) => expect(holdsModels(specifier)).toBe(true));

  it.each(['./services/user', './remodel', '../db', './modeling/user', './user'])(
    '%s does not',
    (specifier) => expect(holdsModels(specifier)).toBe(false),
  );

  it.each([
    ['db', true],
    ['appDb', true],
    ['mongo', true],
    ['dbConfig', false],
    ['redis', false],
  ])('%s is a store: %s', (name, is) => expect(soundsLikeStore(name)).toBe(is));
});
