/** A `config.toml` that sends Codex to a model API on loopback and keeps it from talking to anybody else. */
export function codexConfiguration(url: string, more = ''): string {
  return `
model = "fake-model"
model_provider = "fake"
[model_providers.fake]
name = "Fake"
base_url = "${url}"
env_key = "FAKE_KEY"
wire_api = "responses"
request_max_retries = 1
stream_max_retries = 1
[analytics]
enabled = false
${more}`
}
