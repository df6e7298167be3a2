import { name, version } from '../../package.json';

/** Where the documentation of this very version can be read. The pages are part of the published package. */
const DOCS = `https://unpkg.com/${name}@${version}/docs`;

/** The address of a rule's page. `rule` is the rule's name without the plugin's prefix. */
export function docsUrl(rule: string): string {
  return `${DOCS}/rules/${rule}.md`;
}
