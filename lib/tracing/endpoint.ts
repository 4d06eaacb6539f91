/** Where traces are sent. Neither member: they are off. `problem`: what is wrong with the variables. */
export type Endpoint = { url: URL } | { problem: string } | Record<string, never>

type Environment = Record<string, string | undefined>

/** The endpoint where only an exporter is named, as the specification of OTLP has it. */
const DEFAULT = 'http://localhost:4318'

/**
 * Reads the standard variables of OpenTelemetry: an endpoint, or the exporter `otlp`, switches traces on;
 * `OTEL_SDK_DISABLED` and the exporter `none` keep them off.
 */
export function endpointOf(env: Environment): Endpoint {
  if (env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return {}
  const exporters = listed(env['OTEL_TRACES_EXPORTER'])
  if (exporters.includes('none')) return {}
  const other = exporters.find((each) => each !== 'otlp')
  if (other !== undefined) {
    return {
      problem: `OTEL_TRACES_EXPORTER names "${other}", and only "otlp" and "none" are known`,
    }
  }
  const protocol =
    env['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'] || env['OTEL_EXPORTER_OTLP_PROTOCOL'] || ''
  const name = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'].find(
    (each) => env[each],
  )
  if (name === undefined && exporters.length === 0) return {}
  if (protocol === 'grpc') {
    return {
      problem: 'OTLP over gRPC is not supported. Use the endpoint for HTTP, often port 4318',
    }
  }
  const text = (name && env[name]) ?? DEFAULT
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    return { problem: `${name} is not the URL of an HTTP endpoint` }
  }
  return { url: new URL(text) }
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
