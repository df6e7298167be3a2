/** Words that tell whether a text beside a secret's name is the secret, or a label, a name or a placeholder. */
import { wordSet } from '../syntax/words';

/** Names of secrets beyond those that `sensitive-names.ts` knows, for what is written into the code. */
export const otherSecretNames: Readonly<Record<'password' | 'key' | 'token', readonly string[]>> = {
  password: ['pass', 'bind_credentials', 'pin_code', 'userpass', 'dbpass', 'dbpassword'],
  key: [
    'secret_or_key',
    'secret_or_private_key',
    'secret_key_base',
    'jwt_key',
    'crypto_key',
    'cookie_key',
    'session_key',
    'aes_key',
    'hash_key',
    'secret_access',
    'access_key_secret',
    'account_sid_secret',
    'pepper',
    'hmac',
    'shared_access_key',
    'primary_key_secret',
    'storage_key',
    'app_key',
    'client_key',
    'token_key',
    'webhook_key',
  ],
  token: [],
};

/** Words that make a name with a secret's ending that of something public or of something about it. */
export const notSecretHere = wordSet(
  'public pub publishable site anon anonymous measurement client_id id ids name names label labels field fields ' +
    'title header headers message error errors regex pattern type types kind path url uri endpoint prefix suffix ' +
    'placeholder hint help description desc text input selector sitekey idempotency partition sort row column cache ' +
    'translation i18n locale event action schema grant param params parameter query attribute attr prop property ' +
    'key_name env var variable method policy strategy provider rule rules status state code reset forgot forgotten',
);

/** Words of which names are made: a text of nothing else names a field, a type, a header or a setting. */
export const namingWords = wordSet(
  'password passwords passwd pwd pass passphrase passcode secret secrets token tokens key keys api apikey auth ' +
    'authorization authentication credential credentials creds cred private public access refresh bearer basic jwt ' +
    'session csrf xsrf id ids user username users login name email mail account admin client app application ' +
    'server service db database new old current confirm confirmation repeat reset forgot change changed update ' +
    'verify verification field input form label text string str number boolean bool object array null undefined ' +
    'any unknown type types varchar char hidden required optional none empty invalid incorrect missing wrong error ' +
    'hash hashed encrypted encoded raw plain plaintext value values data param params query header headers body ' +
    'cookie cookies oauth oauth2 x http https url uri path file env config settings the a an is in of or and for to ' +
    'not no with signing encryption encrypt decrypt decryption hmac sha sha256 rsa aes md5 base64 hex utf8 pem der ' +
    'local remote default custom generated random one time code otp pin salt show hide toggle view edit create ' +
    'delete remove set get rotate generate validate check master root sudo sso saml ldap kerberos digest apple google ' +
    'github gitlab facebook twitter azure aws cloud storage webhook signature signed cert certificate ssh tls ssl ' +
    'last first min max length strength policy expired expires expiry icon button modal dialog page screen step ' +
    'grant implicit flow request response event message success failure failed required',
);

/** Texts that stand where a secret will be put. */
export const placeholderText =
  /^(?:todo|tbd|tba|fixme|redacted|removed|masked|hidden|none|null|nil|undefined|n\/?a|unset|missing|unknown|unused|not[-_ ]?(?:set|used|applicable|a[-_ ]?real)\b.*|default|optional|required|string|blah|foo|bar|baz|foobar|lorem|ipsum|(?:any|some)thing|\.\.\.+)$/i;
export const placeholderParts =
  /(?:^|[^a-z])(?:placeholder|dummy|redacted|x{5,}|notreal|not[-_]?a[-_]?real)(?:$|[^a-z])|EXAMPLE|<[\w .:|-]+>|\{\{|\$\{|\$\(|%[A-Z_]+%|\[[A-Z_ ]+\]/i;
/** Those that say so, and work all the same. */
export const workingPlaceholder =
  /(?:^|[^a-z])(?:change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with)|insert[-_ ]?(?:here|your)|fill[-_ ]?(?:in|me)|put[-_ ]?your)/i;
/** Those that a program takes for a key of its own, and that open nothing elsewhere. */
export const politePlaceholder = /(?:^|[^a-z])your|(?:^|[-_ .])(?:example|sample|here)(?:$|[-_ .])/i;

/** Hosts that lead nowhere else. */
export const localHosts =
  /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|[\w-]+\.(?:local|localhost|test|invalid|example)|(?:[\w-]+\.)*example\.(?:com|org|net)|host|hostname|server|HOST(?:NAME)?|example)$/i;

/** Passwords in addresses that everybody knows to be none, or the one of a fresh installation. */
export const knownPasswords = wordSet(
  'password passwd pass pwd passw0rd secret postgres mysql root admin guest user username mongo redis rabbitmq test ' +
    'example changeme changeit token key xxx xxxx foo bar',
);

/** Files of settings that are for development only, and examples of use. */
export const developmentFiles =
  /(?:^|[\\/.\-_])(?:dev|develop|development|local)\.[cm]?[jt]s$|(?:^|[\\/])(?:examples?|samples?|demos?|playground|storybook|stories)[\\/]|\.(?:stories|example|sample)\.[cm]?[jt]sx?$/i;
