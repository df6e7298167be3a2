import { describe, expect, it } from 'vitest';
import { soundsLikeConstant, soundsLikeSchema } from '../../src/models/schema-names';

describe('parts of a schema', () => {
  it.each(['table', 'tableName', 'opts.schema', 'user_columns', 'seqName', 'fk', 'indexes', 'indexNames'])(
    '%s is one',
    (name) => expect(soundsLikeSchema(name)).toBe(true),
  );
  it.each(['name', 'names', 'userName', 'id', 'tableId', 'stable', 'columnValue', 'schema.id', 'viewer', ''])(
    '%s is none',
    (name) => expect(soundsLikeSchema(name)).toBe(false),
  );
});

describe('constants and settings of other files', () => {
  it.each([
    'TABLE',
    'Status',
    'Status.open',
    'names.MAIN_TENANT',
    'config.tenant',
    'dbSettings.role',
    'app.config.db.name',
    'process.env.SCHEMA',
  ])('%s is one', (name) => expect(soundsLikeConstant(name)).toBe(true));
  it.each(['tenant', 'tenant.name', 'user.Id', 'configure', 'user.config', 'reconfig', 'state.current', ''])(
    '%s is none',
    (name) => expect(soundsLikeConstant(name)).toBe(false),
  );
});
