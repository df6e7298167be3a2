import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { passwordsIn, plainPasswordsIn } from './passwords';
import { placesOf } from './places';
import type { Secret } from './sensitive';
import type { Site } from './sites';
import type { Text } from './text-types';

const STORES = /^\W*(?:insert|replace|update|merge|upsert)\b/i;
const SEEKS = /\bwhere\b[^]*\b\w*(?:password|passwd|pwd)\w*["`\]]?\s*(?:=|like\b)/i;
const PASSWORD_COLUMN = /\b\w*(?:password|passwd|passphrase|pwd|pass)\b/i;
/** `crypt($2, gen_salt('bf'))`: the database hashes. */
const HASHED_THERE =
  /\b(?:crypt|md5|sha\d*|password|digest|hashbytes|hash|encrypt|aes_encrypt|gen_salt)\s*\(/i;

/** The passwords that a statement stores, or looks rows up by: in its text and among its bound values. */
export function passwordsInSql(
  a: Analysis,
  { site, node, text }: { site: Site; node: TSESTree.Expression; text: () => Text },
): readonly { readonly secret: Secret; readonly isSought: boolean }[] {
  const shown = charactersOf(text());
  if (!PASSWORD_COLUMN.test(shown) || HASHED_THERE.test(shown)) return [];
  const isStoring = STORES.test(shown);
  if (!isStoring && !SEEKS.test(shown)) return [];
  const { values } = site.sink;
  const given =
    values && !('resultCall' in values)
      ? placesOf(a, site.use, values)
      : values && site.use.type === 'CallExpression'
        ? argumentsAfter(site.use)
        : [];
  return [node, ...given].flatMap((each) =>
    (isStoring ? plainPasswordsIn(a, each) : passwordsIn(a, each)).map((secret) => ({
      secret,
      isSought: !isStoring,
    })),
  );
}

/** `db.prepare(sql).run(email, password)` */
function argumentsAfter(call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const member = call.parent;
  const outer = member.type === 'MemberExpression' ? member.parent : undefined;
  return outer?.type === 'CallExpression' && outer.callee === member ? outer.arguments : [];
}

function charactersOf(text: Text): string {
  return text
    .map((piece): string =>
      piece.type === 'constant'
        ? piece.value
        : piece.type === 'choice'
          ? charactersOf(piece.options[0] ?? [])
          : ' x ',
    )
    .join('');
}
