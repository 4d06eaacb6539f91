import type { Missed, Overlap } from '../../../../lib/schema/schedule-words.ts'
import { NumberField, SelectField, TextField } from '../../base/field.tsx'
import type { TimesForm, Unit } from './schedule-form.ts'

const BY: readonly [TimesForm['by'], string][] = [
  ['every', 'every so often'],
  ['cron', 'at times of a calendar'],
]
const UNITS: readonly [Unit, string][] = [
  ['minutes', 'minutes'],
  ['hours', 'hours'],
  ['days', 'days'],
]
const MISSED_WORDS: readonly [Missed, string][] = [
  ['skip', 'leave them out'],
  ['one', 'send one run'],
  ['all', 'send all of them'],
]
const OVERLAP_WORDS: readonly [Overlap, string][] = [
  ['skip', 'leave the new one out'],
  ['allow', 'send it as well'],
  ['replace', 'cancel the last one'],
]

/** The fields that say when a schedule sends its job. */
export function TimesFields({
  times,
  set,
}: {
  times: TimesForm
  set: (part: Partial<TimesForm>) => void
}) {
  return (
    <div className="fields">
      <TextField label="Name" hint="optional" value={times.name} onText={(name) => set({ name })} />
      <SelectField label="Send it" value={times.by} choices={BY} onChoose={(by) => set({ by })} />
      {times.by === 'every' ? (
        <>
          <NumberField
            label="Every"
            value={times.count}
            most={100_000}
            isFraction
            onText={(count) => set({ count })}
          />
          <SelectField
            label="Unit"
            value={times.unit}
            choices={UNITS}
            onChoose={(unit) => set({ unit })}
          />
        </>
      ) : (
        <>
          <TextField
            label="Cron"
            hint="minute hour day month weekday, as 30 9 * * 1-5"
            isRequired
            value={times.cron}
            onText={(cron) => set({ cron })}
          />
          <TextField
            label="Time zone"
            hint="as Europe/Berlin"
            value={times.timeZone}
            onText={(timeZone) => set({ timeZone })}
          />
        </>
      )}
      <SelectField
        label="Due times while nothing ran"
        value={times.missed}
        choices={MISSED_WORDS}
        onChoose={(missed) => set({ missed })}
      />
      <SelectField
        label="While the last run is open"
        value={times.overlap}
        choices={OVERLAP_WORDS}
        onChoose={(overlap) => set({ overlap })}
      />
    </div>
  )
}
