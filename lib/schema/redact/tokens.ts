import { HIDDEN } from './placeholder.ts'

/** Character classes of tokens. */
const WORD = '[A-Za-z0-9_-]'
const ALNUM = '[A-Za-z0-9]'
const HEX = '[0-9a-f]'
const UPPER = '[A-Z0-9]'
const DOTTED = '[A-Za-z0-9_.-]'
const BASE64 = '[A-Za-z0-9+/=_-]'

/** The prefix of a token, the class of the characters after it, their minimum number, and a pattern for its end. */
type Shape = [prefix: string, characters: string, minimum: number, end?: string]

/**
 * Tokens by the prefixes that their issuers publish and secret scanners use, grouped by kind of service. The
 * minimum lengths are too long for ordinary words.
 */
const SHAPES: Shape[] = [
  // Model providers.
  ['sk-', WORD, 16],
  ['hf_', ALNUM, 24],
  ['api_org_', ALNUM, 24],
  ['gsk_', ALNUM, 24],
  ['pplx-', ALNUM, 24],
  ['xai-', ALNUM, 24],
  ['nvapi-', WORD, 24],
  ['r8_', ALNUM, 24],
  // Clouds.
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map((prefix): Shape => [prefix, UPPER, 16]),
  ['ABSK', BASE64, 60],
  ['AIza', WORD, 30],
  ['ya29.', WORD, 20],
  ['GOCSPX-', WORD, 20],
  ['1//0', WORD, 30],
  ['LTAI', ALNUM, 16],
  ['AKID', ALNUM, 28],
  ...['dop_v1_', 'doo_v1_', 'dor_v1_'].map((prefix): Shape => [prefix, HEX, 32]),
  ['HRKU-', WORD, 24],
  ['dapi', HEX, 32],
  ...['fo1_', 'fm1r_', 'fm1a_', 'fm2_'].map((prefix): Shape => [prefix, BASE64, 24]),
  ...['nfp_', 'nfc_', 'nfu_', 'rnd_', 'sbp_', 'napi_'].map((prefix): Shape => [prefix, ALNUM, 24]),
  ['sb_secret_', WORD, 20],
  ...['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'].map((prefix): Shape => [prefix, DOTTED, 24]),
  // Vaults and infrastructure.
  ...['hvs.', 'hvb.', 'hvr.'].map((prefix): Shape => [prefix, WORD, 20]),
  ...['pt', 'st', 'ct', 'sa', 'scim', 'audit'].map((kind): Shape => [`dp.${kind}.`, DOTTED, 24]),
  ['pul-', HEX, 32],
  ['sha256~', WORD, 40],
  ['AGE-SECRET-KEY-1', UPPER, 40],
  ['ops_eyJ', WORD, 40],
  ['API-', UPPER, 24],
  // Code hosting, registries and CI.
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((prefix): Shape => [prefix, ALNUM, 20]),
  ['github_pat_', WORD, 20],
  ...'glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- gloas- glsoat- glffct- glwt- GR1348941'
    .split(' ')
    .map((prefix): Shape => [prefix, DOTTED, 16]),
  ...['ATBB', 'ATATT3', 'ATCTT3'].map((prefix): Shape => [prefix, BASE64, 24]),
  ['sgp_', WORD, 32],
  ...['CCIPAT_', 'CCIPRJ_', 'bkua_', 'CFPAT-'].map((prefix): Shape => [prefix, WORD, 24]),
  ['npm_', ALNUM, 30],
  ['pypi-', WORD, 40],
  ['rubygems_', HEX, 40],
  ...['dckr_pat_', 'dckr_oat_'].map((prefix): Shape => [prefix, WORD, 20]),
  ['CLOJARS_', ALNUM, 40],
  ['packagist_', WORD, 32],
  ['AKCp', ALNUM, 48],
  ['PMAK-', WORD, 32],
  ...['sqp_', 'squ_', 'sqa_'].map((prefix): Shape => [prefix, HEX, 32]),
  // Monitoring and planning.
  ...['sntrys_', 'sntryu_', 'glsa_', 'glc_'].map((prefix): Shape => [prefix, BASE64, 24]),
  ...['NRAK-', 'NRJS-', 'NRII-', 'NRAA-'].map((prefix): Shape => [prefix, WORD, 16]),
  ['dt0c01.', DOTTED, 40],
  ['hcaik_', ALNUM, 32],
  ...['lin_api_', 'lin_oauth_', 'ntn_', 'figd_', 'figo_', 'tfp_', 'rdme_', 'aio_', 'pnu_'].map(
    (prefix): Shape => [prefix, WORD, 24],
  ),
  ['secret_', ALNUM, 40],
  ['pat', ALNUM, 14, `\\.${HEX}{40,}`],
  ['pat-', WORD, 30],
  // Messaging and mail.
  ...[
    'xoxa-',
    'xoxb-',
    'xoxc-',
    'xoxd-',
    'xoxe-',
    'xoxe.xox',
    'xoxo-',
    'xoxp-',
    'xoxr-',
    'xoxs-',
    'xapp-',
  ].map((prefix): Shape => [prefix, '[A-Za-z0-9%_-]', 10]),
  ['SG.', WORD, 16, `\\.${WORD}{16,}`],
  ['key-', HEX, 32],
  ['pubkey-', HEX, 32],
  ...['xkeysib-', 'xsmtpsib-'].map((prefix): Shape => [prefix, WORD, 24]),
  ...['SK', 'AC'].map((prefix): Shape => [prefix, HEX, 32]),
  ['mfa.', WORD, 60],
  // Payments and commerce.
  ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_', 'rzp_live_', 'rzp_test_'].map(
    (prefix): Shape => [prefix, WORD, 14],
  ),
  ...['sq0atp-', 'sq0csp-', 'sq0idp-'].map((prefix): Shape => [prefix, WORD, 20]),
  ['EAAA', WORD, 56],
  ['EAA', ALNUM, 90],
  ...['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_'].map((prefix): Shape => [prefix, ALNUM, 24]),
  ...['FLWSECK_', 'FLWSECK-', 'shippo_live_', 'shippo_test_', 'EZAK', 'EZTK'].map(
    (prefix): Shape => [prefix, WORD, 24],
  ),
  ['access_token$', '[A-Za-z0-9$]', 30],
  // Tokens of the relay itself.
  ...['token', 'run', 'at', 'rt', 'session', 'key', 'machine', 'client', 'share'].map(
    (kind): Shape => [`relay_${kind}_`, WORD, 20],
  ),
]

/** Tokens without a fixed prefix. The pattern is tried only on a text that contains `part`. */
const UNPREFIXED: [part: string, pattern: RegExp][] = [
  // JSON Web Tokens and tokens of the same format.
  ['eyJ', token(`eyJ${WORD}{8,}\\.${WORD}{8,}(?:\\.${WORD}{0,8192}){0,3}`)],
  // Azure client secrets.
  ['Q~', /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g],
  // Discord bots.
  ['.', token(`[MNO]${WORD}{23,27}\\.${WORD}{6}\\.${WORD}{27,}`)],
  // Telegram bots.
  [':', /(?<![\w-])(?:bot)?\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g],
  // Mailchimp.
  ['-us', token(`${HEX}{32}-us\\d{1,2}`)],
  // Terraform Cloud.
  ['.atlasv1.', token(`${ALNUM}{14}\\.atlasv1\\.${WORD}{40,}`)],
]

/** One pattern for all prefixes, so that a text is scanned once. */
const prefixed = token(
  `(?:${SHAPES.map(([prefix, characters, minimum, end = '']) => `${escape(prefix)}${characters}{${minimum},}${end}`).join('|')})`,
)

/** Hides tokens that are recognised by their form. */
export function hideTokens(text: string): string {
  let clean = text.replace(prefixed, hideUnlessWord)
  for (const [part, pattern] of UNPREFIXED) {
    if (clean.includes(part)) clean = clean.replace(pattern, HIDDEN)
  }
  return clean
}

/** Keeps names of several words, such as CSS classes, which have no digit and no random case. */
function hideUnlessWord(found: string): string {
  return /\d/.test(found) || /[a-z][A-Z]{2}|[A-Z][a-z][A-Z]/.test(found) ? HIDDEN : found
}

/** The pattern where no token character precedes it. A long run of such characters is tried only once. */
function token(pattern: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_-])${pattern}`, 'g')
}

function escape(prefix: string): string {
  return prefix.replaceAll(/[.$/]/g, String.raw`\$&`)
}
