import { answers } from './answers';
import { clients } from './clients';
import { credentials } from './credentials';
import { databases } from './databases';
import { loggers } from './loggers';
import { files } from './files';
import { programs } from './programs';
import { protections } from './protections';
import { queries } from './queries';
import { servers } from './servers';
import { codeTag, commonTags, stringRaw, textTagPackages } from './text-tags';
import type { Library } from './types';
import { utilities } from './utilities';

/** Every library we know. */
export const libraries: readonly Library[] = [
  ...databases,
  ...queries,
  ...servers,
  ...protections,
  ...answers,
  ...programs,
  ...loggers,
  ...files,
  ...clients,
  ...credentials,
  ...utilities,
  codeTag,
  commonTags,
  stringRaw,
  textTagPackages,
];
