import type { ValidatorConvention } from './convention-types';
import { checked, checkedInPlace } from './validation';

/** Validators and schemas that another file made. */
export const validatorConventions: readonly ValidatorConvention[] = [
  // userSchema.parse(x), CreateUserDto.parse(x), await schema.validateAsync(x)
  {
    receiverWords: ['schema', 'dto', 'validator', 'shape', 'struct'],
    call: ['parse', 'parseAsync', 'validateSync', 'validateAsync'],
    ...checked,
    undeclaredKeys: 'dropped',
  },
  {
    receiverWords: ['schema', 'dto', 'validator', 'shape', 'struct'],
    call: ['parse', 'parseAsync', 'validateSync', 'validateAsync', 'assert'],
    ...checkedInPlace,
  },
  {
    receiverWords: ['schema', 'dto', 'validator', 'shape', 'struct'],
    call: ['safeParse', 'safeParseAsync', 'spa'],
    ...checked,
    undeclaredKeys: 'dropped',
    result: ['data'],
  },
  {
    receiverWords: ['schema', 'dto', 'validator', 'shape', 'struct'],
    call: ['safeParse', 'safeParseAsync', 'spa'],
    ...checkedInPlace,
    holdsWhen: { property: ['success'], is: true },
  },
  // Joi's answer, or yup's promise: both names of the clean value.
  {
    receiverWords: ['schema', 'dto', 'validator', 'joi'],
    call: 'validate',
    ...checked,
    undeclaredKeys: 'kept',
    result: ['value'],
    holdsWhen: { property: ['error'], is: 'absent' },
  },
  {
    receiverWords: ['schema', 'dto', 'validator', 'joi'],
    call: 'validate',
    ...checkedInPlace,
    holdsWhen: { property: ['error'], is: 'absent' },
  },
  {
    receiverWords: ['schema', 'dto', 'validator'],
    call: ['isValid', 'isValidSync', 'Check', 'allows'],
    ...checkedInPlace,
    holdsWhen: true,
  },
  // Middlewares of the project on a route, made or named so: `validate(userSchema)`, `validateBody`, `loginValidator`.
  {
    functionWords: [
      'validate',
      'validator',
      'validators',
      'validation',
      'validations',
      'celebrate',
      'schema',
      'joi',
      'zod',
    ],
    called: true,
    ...checked,
    undeclaredKeys: 'kept',
    by: 'middleware',
    cleans: { parts: ['any'] },
  },
];
