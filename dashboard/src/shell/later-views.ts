import type { ComponentType } from 'react'

import { later } from '../base/later.tsx'

/* The parts of the page that its first view does not need; each is loaded when it is first shown, with their styles. */

export const JobPane = styled(async () => (await import('../job/job-pane.tsx')).JobPane)

export const MachineView = styled(
  async () => (await import('../machine/machine-view.tsx')).MachineView,
)

export const MachineMenu = styled(
  async () => (await import('../machine/machine-menu.tsx')).MachineMenu,
)

export const MessagesView = styled(
  async () => (await import('../messages/messages-view.tsx')).MessagesView,
)

export const ChannelList = styled(
  async () => (await import('../messages/channel-list.tsx')).ChannelList,
)

export const SharedView = styled(async () => (await import('../share/shared-view.tsx')).SharedView)

export const DispatchDialog = later(async () => ({
  default: (await import('./dispatch-dialog.tsx')).DispatchDialog,
}))

export const HelpDialog = later(async () => ({
  default: (await import('./help-dialog.tsx')).HelpDialog,
}))

/** A view that needs more than the styles of the list. */
function styled<Props extends object>(importIt: () => Promise<ComponentType<Props>>) {
  return later(async () => {
    const [view] = await Promise.all([importIt(), import('../styles/later.css')])
    return { default: view }
  })
}
