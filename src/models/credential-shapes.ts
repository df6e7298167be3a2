/**
 * What the tokens and keys of well-known services look like. Each begins, or ends, with what nothing else does, so
 * that the text alone tells what it is.
 */
export interface CredentialShape {
  /** How a message calls it. */
  readonly say: string;
  readonly pattern: string;
}

const base64 = '[\\w+/=-]';

export const credentialShapes: readonly CredentialShape[] = [
  { say: 'an access key of AWS', pattern: '(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Z0-9])' },
  { say: 'a token of GitHub', pattern: 'gh[pousr]_[A-Za-z0-9]{36,}' },
  { say: 'a token of GitHub', pattern: 'github_pat_\\w{22,}' },
  { say: 'a token of GitLab', pattern: 'gl(?:pat|ptt|dt|rt|cbt|ft|soat|agent|imt|oas)-[\\w-]{20,}' },
  { say: 'a token of Slack', pattern: 'xox[abeoprs]-(?:\\d+-)?[\\w-]{10,}' },
  { say: 'a token of Slack', pattern: 'xapp-\\d-[A-Z0-9]+-\\d+-[a-f0-9]{20,}' },
  {
    say: 'a webhook of Slack',
    pattern: 'hooks\\.slack\\.com/(?:services|workflows)/[A-Z]\\w{6,}/\\w{6,}/\\w{16,}',
  },
  { say: 'a webhook of Discord', pattern: 'discord(?:app)?\\.com/api/webhooks/\\d{16,}/[\\w-]{60,}' },
  { say: 'a key of Stripe', pattern: '(?<!\\w)[rs]k_(?:live|test)_[A-Za-z0-9]{16,}' },
  { say: 'a secret of Stripe', pattern: '(?<!\\w)whsec_[A-Za-z0-9+/=]{24,}' },
  { say: 'a key of Google', pattern: '(?<!\\w)AIza[\\w-]{35}(?![\\w-])' },
  { say: 'a secret of Google', pattern: '(?<!\\w)GOCSPX-[\\w-]{24,}' },
  { say: 'a token of Google', pattern: '(?<!\\w)ya29\\.[\\w-]{40,}' },
  { say: 'a key of SendGrid', pattern: '(?<!\\w)SG\\.[\\w-]{16,32}\\.[\\w-]{32,64}' },
  { say: 'a key of Twilio', pattern: '(?<!\\w)SK[0-9a-f]{32}(?!\\w)' },
  { say: 'a key of Mailgun', pattern: '(?<!\\w)key-[0-9a-f]{32}(?!\\w)' },
  { say: 'a key of Mailchimp', pattern: '(?<!\\w)[0-9a-f]{32}-us\\d{1,2}(?!\\w)' },
  { say: 'a token of npm', pattern: '(?<!\\w)npm_[A-Za-z0-9]{36}' },
  { say: 'a token of PyPI', pattern: 'pypi-AgEIcHlwaS5vcmc[\\w-]{50,}' },
  { say: 'a token of DigitalOcean', pattern: '(?<!\\w)do[oprt]_v1_[a-f0-9]{64}' },
  { say: 'a token of Shopify', pattern: '(?<!\\w)shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}' },
  { say: 'a secret of Square', pattern: '(?<!\\w)sq0(?:atp|csp)-[\\w-]{22,}' },
  {
    say: 'a key of OpenAI',
    pattern: '(?<!\\w)sk-(?:(?:proj|svcacct|admin)-[\\w-]{40,}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})',
  },
  { say: 'a key of Anthropic', pattern: '(?<!\\w)sk-ant-[\\w-]{24,}' },
  { say: 'a token of Hugging Face', pattern: '(?<!\\w)hf_[A-Za-z]{34}(?!\\w)' },
  { say: 'a token of a Telegram bot', pattern: '(?<![\\w:])\\d{8,10}:AA[\\w-]{33}(?![\\w-])' },
  {
    say: 'a token of Discord',
    pattern: '(?<![\\w-])[MNO][A-Za-z\\d_-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,38}(?![\\w-])',
  },
  { say: 'a key of Azure', pattern: `(?:AccountKey|SharedAccessKey)=${base64}{40,}` },
  { say: 'a secret of Azure', pattern: '(?<![\\w.~-])[\\w~.-]{3}8Q~[\\w~.-]{31,34}(?![\\w~.-])' },
  { say: 'a token of Facebook', pattern: '(?<!\\w)EAACEdEose0cBA[A-Za-z0-9]+' },
  { say: 'a token of Databricks', pattern: '(?<!\\w)dapi[a-f0-9]{32}(?!\\w)' },
  { say: 'a token of Linear', pattern: '(?<!\\w)lin_(?:api|oauth)_[A-Za-z0-9]{32,}' },
  { say: 'a token of Atlassian', pattern: '(?<!\\w)ATATT3[\\w=+/-]{50,}' },
  { say: 'a token of Doppler', pattern: '(?<!\\w)dp\\.(?:pt|st|sa|ct)\\.[A-Za-z0-9]{40,}' },
  { say: 'a token of Vault', pattern: '(?<![\\w.])hv[sbr]\\.[\\w-]{24,}' },
  { say: 'a token of New Relic', pattern: '(?<!\\w)NRAK-[A-Z0-9]{27}' },
  { say: 'a token of Sentry', pattern: '(?<!\\w)sntr[yu]s_[\\w=+/-]{40,}' },
  { say: 'a token of Grafana', pattern: '(?<!\\w)gl(?:c|sa)_[\\w=+/-]{32,}' },
  { say: 'a token of Supabase', pattern: '(?<!\\w)sbp_[a-f0-9]{40}' },
  { say: 'a key of Postman', pattern: '(?<!\\w)PMAK-[a-f0-9]{24}-[a-f0-9]{34}' },
  { say: 'a key of age', pattern: 'AGE-SECRET-KEY-1[A-Z0-9]{58}' },
  {
    say: 'a private key',
    pattern:
      '-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\\s*(?:\\\\n)?[^]{0,200}?[A-Za-z0-9+/]{40,}',
  },
];

/** What every shape has, so that a file without it need not be looked at: a quick test before the slow one. */
export const shapeHints =
  /AKIA|ASIA|ABIA|ACCA|gh[pousr]_|github_pat_|gl[a-z]{1,5}[-_]|xox|xapp-|hooks\.slack|\/webhooks\/|[rs]k_|whsec_|AIza|GOCSPX|ya29|SG\.|SK[0-9a-f]{32}|key-|-us\d|npm_|pypi-|_v1_|shp(?:at|ca|pa|ss)_|sq0|sk-|hf_|:AA|[MNO][\w-]{23,25}\.[\w-]{6}\.|AccountKey=|SharedAccessKey=|8Q~|EAACEd|dapi|lin_|ATATT3|dp\.|hv[sbr]\.|NRAK|sntr|sbp_|PMAK|AGE-SECRET|PRIVATE KEY/;

/** A signed JSON web token. */
export const jwtShape = /^eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}$/;
