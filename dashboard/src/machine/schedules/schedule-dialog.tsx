import { useState } from 'react'
import type { FormEvent } from 'react'

import { useAddSchedule } from '../../api/schedules.ts'
import { BusyButton } from '../../base/busy-button.tsx'
import { Dialog } from '../../base/dialog.tsx'
import { useDraft } from '../../base/draft.ts'
import { DispatchFields } from '../../shell/dispatch-fields.tsx'
import { presetForm } from '../../shell/dispatch-form.ts'
import { bodyOf, emptyTimes, hasTimes } from './schedule-form.ts'
import { TimesFields } from './times-fields.tsx'

/** The form for a new schedule: a job, and when it is sent. */
export function ScheduleDialog(props: {
  workspace: string
  onAdded: (text: string) => void
  onClose: () => void
}) {
  const { workspace, onAdded, onClose } = props
  const add = useAddSchedule()
  const [form, setForm] = useState(() => presetForm({ workspace, agent: null }))
  const [times, setTimes] = useState(emptyTimes)
  const [prompt, setPrompt, clear] = useDraft('schedule')
  const isReady =
    form.to.trim() !== '' && prompt.trim() !== '' && form.workspace !== '' && hasTimes(times)

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady || add.isPending) return
    try {
      const body = bodyOf(times, form, prompt)
      const { name, when } = await add.mutateAsync({ workspace: form.workspace, body })
      clear()
      onAdded(`${name ?? 'The schedule'} is added: ${when}.`)
    } catch {
      // The form shows the error and keeps its input.
    }
  }

  return (
    <Dialog title="New schedule" className="dispatch" onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <DispatchFields
          form={form}
          set={(part) => setForm((before) => ({ ...before, ...part }))}
          prompt={prompt}
          onPrompt={setPrompt}
          times={
            <TimesFields
              times={times}
              set={(part) => setTimes((before) => ({ ...before, ...part }))}
            />
          }
        />
        {add.error && <p role="alert">{add.error.message}</p>}
        <div className="row end">
          <BusyButton type="submit" className="main" isBusy={add.isPending} isOff={!isReady}>
            Add schedule
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
