import { checked, checkedInPlace } from './validation';
import type { Library } from './types';

/**
 * The words are decorators of the fields of a class. Undeclared keys stay unless `whitelist` is on, and a field with
 * only `IsOptional`, `IsDefined`, `IsNotEmpty` or `Allow` is whatever the client sent; lengths demand a text.
 */
export const classValidator: Library = {
  packages: ['class-validator', 'class-transformer-validator'],
  read: 'class-validator 0.15.1 (run)',
  sanitizers: [
    { call: 'validateOrReject', ...checkedInPlace },
    {
      call: ['validate', 'validateSync'],
      ...checkedInPlace,
      holdsWhen: { property: ['length'], is: false },
    },
    {
      call: ['transformAndValidate', 'transformAndValidateSync'],
      at: { argument: 1 },
      ...checked,
      undeclaredKeys: 'kept',
    },
    {
      call: ['isString', 'isUUID', 'isEmail', 'isDateString'],
      clears: [],
      leaves: ['text'],
      by: 'guard',
      holdsWhen: true,
    },
    { call: ['isInt', 'isNumber'], clears: [], leaves: ['number'], by: 'guard', holdsWhen: true },
  ],
  schemaWords: [
    {
      text: [
        'IsString',
        'IsEmail',
        'IsUrl',
        'IsPhoneNumber',
        'IsJWT',
        'Length',
        'MinLength',
        'MaxLength',
        'Matches',
      ],
      number: ['IsNumber', 'IsInt', 'IsPositive', 'IsNegative', 'IsDecimal', 'Min', 'Max'],
      array: ['IsArray', 'ArrayNotEmpty', 'ArrayMaxSize', 'ArrayMinSize'],
      object: 'ValidateNested',
      anything: ['Allow', 'IsObject'],
      fixed: ['IsEnum', 'IsIn', 'IsBoolean', 'IsDate', 'Equals'],
      inert: [
        'IsUUID',
        'IsMongoId',
        'IsAlpha',
        'IsAlphanumeric',
        'IsNumberString',
        'IsDateString',
        'IsISO8601',
        'IsHexadecimal',
      ],
      pattern: 'Matches',
      all: [],
      opensKeys: [],
      closesKeys: ['whitelist', 'forbidNonWhitelisted'],
      undeclaredKeys: 'kept',
    },
  ],
};

export const classTransformer: Library = {
  packages: ['class-transformer'],
  read: 'class-transformer 0.5.1',
  propagators: [
    {
      call: ['plainToInstance', 'plainToClass', 'plainToClassFromExist'],
      from: [{ argument: 1 }],
      gives: 'carrier',
    },
    {
      call: ['instanceToPlain', 'classToPlain', 'instanceToInstance'],
      from: [{ argument: 0 }],
      gives: 'carrier',
    },
    { call: 'deserialize', from: [{ argument: 1 }], gives: 'data' },
    { call: 'serialize', from: [{ argument: 0 }], gives: 'text' },
  ],
};
