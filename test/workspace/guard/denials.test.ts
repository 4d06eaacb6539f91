import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RootSettings } from '../../../lib/schema/root.ts'
import { createDenials } from '../../../lib/workspace/guard/denials.ts'

function setup(given: Partial<RootSettings> = {}, kept: string[] = []) {
  const settings = RootSettings.parse({ path: '/root', ...given })
  return createDenials({ name: 'r', label: 'r', settings, directory: '/root', kept })
}

const BLOCKED = `
.env .env.local .env.production.local app/.env .ENV .Env.Staging prod.env docker/db.env .envrc .flaskenv .dev.vars
.env.example .env-backup .env/secrets
.ssh .ssh/config .ssh/known_hosts home/.ssh/id_rsa id_rsa deploy/id_ed25519 ID_RSA ssh_host_ed25519_key
server.pem tls/Server.KEY cert.p12 cert.pfx release.jks upload.keystore AuthKey_ABC.p8 vault.kdbx key.ppk
.gnupg/pubring.kbx .password-store/a.gpg client.ovpn login.keychain-db
credentials credentials.json .credentials.json .claude/.credentials.json .codex/auth.json client_secret_123.json
service-account.json service-account-prod.json my-service-account.json application_default_credentials.json
secrets.yaml secrets.yml config/secrets.toml .secrets .secrets.toml secrets/prod.yaml secrets/a/b.json k8s/db-secret.yaml
values.secret.yaml helm.secrets.yaml Secrets.json aws-credentials.csv
.git-credentials .netrc _netrc .npmrc packages/a/.npmrc .pypirc .pgpass .my.cnf .htpasswd .dockercfg .docker/config.json
.git/config .cargo/credentials .cargo/credentials.toml .m2/settings.xml .composer/auth.json .vault-token .vault_pass.txt
.aws .aws/credentials .aws/config sub/.aws/sso/cache/x.json .azure/accessTokens.json .config/gcloud/credentials.db
.kube/config kubeconfig dev.kubeconfig .oci/config .s3cfg .boto .databrickscfg .config/gh/hosts.yml .config/rclone/x
terraform.tfstate terraform.tfstate.backup env.tfvars prod.auto.tfvars.json .terraformrc .terraform.d/credentials.tfrc.json
local.settings.json wp-config.php .bash_history .zsh_history .psql_history .mozilla/firefox/x .config/google-chrome/Default
`
  .trim()
  .split(/\s+/)

const READABLE = `
tokenizer.ts src/tokenizer.ts design-tokens.css tokens.json secrets.ts lib/access/secrets.ts secret-santa.md
src/credentials/index.ts src/secrets/index.ts secrets.test.ts credential-file.ts keys.ts keyboard.ts key.ts monkey.md
env.ts env.d.ts environment.ts vite-env.d.ts envelope.json .environment dotenv.md src/env/index.ts
id_rsa.pub id_ed25519.pub public-key.txt pem.ts keystore.ts passwords.md password-field.tsx authentication.md
auth.json locales/en/auth.json config.json .github/workflows/ci.yml .gitignore .gitattributes .git/HEAD .git/refs/heads/main
package.json package-lock.json .nvmrc .yarnrc.yml .eslintrc .prettierrc .dockerignore Dockerfile docker-compose.yml
aws.ts aws/config.ts azure-pipelines.yml kube/deploy.yaml k8s/deployment.yaml terraform/main.tf variables.tf
history.ts bash_history.md .config/other/app.toml Library/readme.md settings.xml gradle.properties
access-tokens.ts token.ts .env_example.md
`
  .trim()
  .split(/\s+/)

test('files of keys, credentials, environments and clouds are denied by default', () => {
  const { why } = setup()
  assert.deepEqual(
    BLOCKED.filter((path) => why(path, false) === undefined),
    [],
  )
})

test('ordinary files are not, whatever their names remind of', () => {
  const { why } = setup()
  assert.deepEqual(
    READABLE.filter((path) => why(path, false) !== undefined),
    [],
  )
})

test('a folder of code may be named as a file of credentials is', () => {
  const { isDenied } = setup()
  assert.equal(isDenied('src/credentials', true), false)
  assert.equal(isDenied('src/credentials', false), true)
  assert.equal(isDenied('.aws', true), true)
})

test('no spelling of a name passes its denial', () => {
  const { isDenied } = setup({ deny: ['Stra\u00dfe/', 'caf\u00e9.txt'] })
  const spellings = [
    '.ENV',
    '.env ',
    '.env.',
    '.e\u200bnv',
    '.en\ufeffv',
    '\uff0eenv',
    '.\u212aube/config',
    '.\u017f\u017fh/a',
    'cafe\u0301.txt',
    'CAFE\u0301.TXT',
    'strasse/a',
    'STRASSE/a',
  ]
  assert.deepEqual(
    spellings.filter((path) => !isDenied(path, false)),
    [],
  )
})

test('allow lifts a default denial, also of what is below; never one of deny, and never the relay', () => {
  const { isDenied } = setup(
    { allow: ['.env.example', '.aws/', '/certs/*.pem', 'relay', 'plan.env'], deny: ['plan.env'] },
    ['/root/relay', '/elsewhere'],
  )
  for (const path of ['.env.example', 'app/.env.example', '.aws/config', 'certs/ca.pem']) {
    assert.equal(isDenied(path, false), false, path)
  }
  for (const path of ['.env', 'other/ca.pem', 'relay', 'relay/jobs/a', 'RELAY/x', 'plan.env']) {
    assert.equal(isDenied(path, false), true, path)
  }
  assert.equal(isDenied('relayed', false), false)
})

test('deny is written as in .gitignore, and ignores case', () => {
  const { isDenied } = setup({ deny: ['/docs/internal', '*.xlsx', 'drafts/', 'a/**/z'] })
  for (const path of [
    'docs/internal/a',
    'Docs/Internal',
    'x/B.XLSX',
    'n/drafts/a.md',
    'a/b/c/z',
    'a/z',
  ]) {
    assert.equal(isDenied(path, false), true, path)
  }
  for (const path of ['n/docs/internal', 'drafts', 'a/b', 'xlsx']) {
    assert.equal(isDenied(path, false), false, path)
  }
  assert.equal(isDenied('drafts', true), true)
})
