import type { Analysis } from './analysis';
import type { Site } from './sites';

/** Sites that only names tell of, because the object's making is in another file. */
export function conventionalSites(_a: Analysis): readonly Site[] {
  return [];
}
