import { HIDDEN } from './placeholder.ts'

/** Classes of letters that tokens are made of. */
const WORD = '[A-Za-z0-9_-]'
const ALNUM = '[A-Za-z0-9]'
const HEX = '[0-9a-f]'
const UPPER = '[A-Z0-9]'
const DOTTED = '[A-Za-z0-9_.-]'
const BASE64 = '[A-Za-z0-9+/=_-]'

/** What begins a token, what follows it, and how much of that at least; `ends` may follow in turn. */
type Shape = [mark: string, letters: string, least: number, ends?: string]

/**
 * Tokens by the letters that their makers publish, as secret scanners know them, grouped by who takes
 * them. Each needs so many letters that no ordinary word fits.
 */
const SHAPES: Shape[] = [
  // Models.
  ['sk-', WORD, 16],
  ['hf_', ALNUM, 24],
  ['api_org_', ALNUM, 24],
  ['gsk_', ALNUM, 24],
  ['pplx-', ALNUM, 24],
  ['xai-', ALNUM, 24],
  ['nvapi-', WORD, 24],
  ['r8_', ALNUM, 24],
  // Clouds.
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map((mark): Shape => [mark, UPPER, 16]),
  ['ABSK', BASE64, 60],
  ['AIza', WORD, 30],
  ['ya29.', WORD, 20],
  ['GOCSPX-', WORD, 20],
  ['1//0', WORD, 30],
  ['LTAI', ALNUM, 16],
  ['AKID', ALNUM, 28],
  ...['dop_v1_', 'doo_v1_', 'dor_v1_'].map((mark): Shape => [mark, HEX, 32]),
  ['HRKU-', WORD, 24],
  ['dapi', HEX, 32],
  ...['fo1_', 'fm1r_', 'fm1a_', 'fm2_'].map((mark): Shape => [mark, BASE64, 24]),
  ...['nfp_', 'nfc_', 'nfu_', 'rnd_', 'sbp_', 'napi_'].map((mark): Shape => [mark, ALNUM, 24]),
  ['sb_secret_', WORD, 20],
  ...['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'].map((mark): Shape => [mark, DOTTED, 24]),
  // Vaults and infrastructure.
  ...['hvs.', 'hvb.', 'hvr.'].map((mark): Shape => [mark, WORD, 20]),
  ...['pt', 'st', 'ct', 'sa', 'scim', 'audit'].map((kind): Shape => [`dp.${kind}.`, DOTTED, 24]),
  ['pul-', HEX, 32],
  ['sha256~', WORD, 40],
  ['AGE-SECRET-KEY-1', UPPER, 40],
  ['ops_eyJ', WORD, 40],
  ['API-', UPPER, 24],
  // Code hosts, registries and builds.
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((mark): Shape => [mark, ALNUM, 20]),
  ['github_pat_', WORD, 20],
  ...'glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- gloas- glsoat- glffct- glwt- GR1348941'
    .split(' ')
    .map((mark): Shape => [mark, DOTTED, 16]),
  ...['ATBB', 'ATATT3', 'ATCTT3'].map((mark): Shape => [mark, BASE64, 24]),
  ['sgp_', WORD, 32],
  ...['CCIPAT_', 'CCIPRJ_', 'bkua_', 'CFPAT-'].map((mark): Shape => [mark, WORD, 24]),
  ['npm_', ALNUM, 30],
  ['pypi-', WORD, 40],
  ['rubygems_', HEX, 40],
  ...['dckr_pat_', 'dckr_oat_'].map((mark): Shape => [mark, WORD, 20]),
  ['CLOJARS_', ALNUM, 40],
  ['packagist_', WORD, 32],
  ['AKCp', ALNUM, 48],
  ['PMAK-', WORD, 32],
  ...['sqp_', 'squ_', 'sqa_'].map((mark): Shape => [mark, HEX, 32]),
  // Watching and planning.
  ...['sntrys_', 'sntryu_', 'glsa_', 'glc_'].map((mark): Shape => [mark, BASE64, 24]),
  ...['NRAK-', 'NRJS-', 'NRII-', 'NRAA-'].map((mark): Shape => [mark, WORD, 16]),
  ['dt0c01.', DOTTED, 40],
  ['hcaik_', ALNUM, 32],
  ...['lin_api_', 'lin_oauth_', 'ntn_', 'figd_', 'figo_', 'tfp_', 'rdme_', 'aio_', 'pnu_'].map(
    (mark): Shape => [mark, WORD, 24],
  ),
  ['secret_', ALNUM, 40],
  ['pat', ALNUM, 14, `\\.${HEX}{40,}`],
  ['pat-', WORD, 30],
  // Messages and mail.
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
  ].map((mark): Shape => [mark, '[A-Za-z0-9%_-]', 10]),
  ['SG.', WORD, 16, `\\.${WORD}{16,}`],
  ['key-', HEX, 32],
  ['pubkey-', HEX, 32],
  ...['xkeysib-', 'xsmtpsib-'].map((mark): Shape => [mark, WORD, 24]),
  ...['SK', 'AC'].map((mark): Shape => [mark, HEX, 32]),
  ['mfa.', WORD, 60],
  // Payments and shops.
  ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_', 'rzp_live_', 'rzp_test_'].map(
    (mark): Shape => [mark, WORD, 14],
  ),
  ...['sq0atp-', 'sq0csp-', 'sq0idp-'].map((mark): Shape => [mark, WORD, 20]),
  ['EAAA', WORD, 56],
  ['EAA', ALNUM, 90],
  ...['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_'].map((mark): Shape => [mark, ALNUM, 24]),
  ...['FLWSECK_', 'FLWSECK-', 'shippo_live_', 'shippo_test_', 'EZAK', 'EZTK'].map((mark): Shape => [
    mark,
    WORD,
    24,
  ]),
  ['access_token$', '[A-Za-z0-9$]', 30],
  // The relay's own.
  ...['token', 'run', 'at', 'rt', 'session', 'key'].map((kind): Shape => [
    `relay_${kind}_`,
    WORD,
    20,
  ]),
]

/** Tokens that are known by their build and not by how they begin. `mark` is a part that each has. */
const BUILDS: [mark: string, pattern: RegExp][] = [
  // JSON Web Tokens, and what is packed like them.
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

/** All of them at once: a text is gone through a single time, however many makers there are. */
const known = token(
  `(?:${SHAPES.map(([mark, letters, least, ends = '']) => `${escape(mark)}${letters}{${least},}${ends}`).join('|')})`,
)

/** A text without the tokens that are known by their look. */
export function hideTokens(text: string): string {
  let clean = text.replace(known, hideUnlessWord)
  for (const [mark, shape] of BUILDS) {
    if (clean.includes(mark)) clean = clean.replace(shape, HIDDEN)
  }
  return clean
}

/** A name of several words, such as the class of a style sheet, has no digit in it. */
function hideUnlessWord(found: string): string {
  return /\d/.test(found) || /[a-z][A-Z]{2}|[A-Z][a-z][A-Z]/.test(found) ? HIDDEN : found
}

/** A token begins where no letter of one goes before it, so a long run of letters is looked at once. */
function token(pattern: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_-])${pattern}`, 'g')
}

function escape(mark: string): string {
  return mark.replaceAll(/[.$/]/g, String.raw`\$&`)
}
