/** The verbs that no script calls all day, loaded together on first use. */
export { chatgptVerb } from '../chatgpt/doctor.ts'
export { changeVerb } from '../doctor/change-store.ts'
export { doctorVerb, fixVerb } from '../doctor/doctor.ts'
export { hookVerb } from '../hooks/hooks.ts'
export { actionsVerb, callActionVerb, removeActionVerb, showActionVerb } from './action.ts'
export { agentsVerb } from './agents.ts'
export { approvalsVerb, approveCallVerb, rejectCallVerb, showApprovalVerb } from './approvals.ts'
export { salvageVerb } from './salvage.ts'
export { revokeShareVerb, shareVerb, sharesVerb } from './share.ts'
export { artifactVerb } from './artifact.ts'
export { auditVerb } from './audit.ts'
export { addClientVerb, clientsVerb, removeClientVerb } from './client.ts'
export { addVerb, configuredVerb, removeVerb, resumeVerb, setVerb, testVerb } from './configure.ts'
export {
  answerVerb,
  approveVerb,
  cancelVerb,
  dismissVerb,
  reassignVerb,
  recoverVerb,
  rejectVerb,
  sendBackVerb,
  steerVerb,
} from './decide.ts'
export {
  archiveVerb,
  channelsVerb,
  createChannelVerb,
  dmsVerb,
  inviteVerb,
  joinChannelVerb,
  leaveChannelVerb,
  membersVerb,
  muteVerb,
  topicVerb,
  unarchiveVerb,
} from './channel.ts'
export { addCheckVerb, checksVerb, removeCheckVerb } from './check.ts'
export { copyVerb } from './copy.ts'
export { diffVerb } from './diff.ts'
export { cancelFlowVerb, flowsVerb, runFlowVerb, showFlowVerb } from './flow.ts'
export {
  addScheduleVerb,
  pauseScheduleVerb,
  removeScheduleVerb,
  resumeScheduleVerb,
  runScheduleVerb,
  schedulesVerb,
  showScheduleVerb,
} from './schedule.ts'
export { gcVerb } from './gc.ts'
export { hubsVerb, pairVerb, unpairVerb } from './hub.ts'
export { inboxVerb } from './inbox.ts'
export { journalVerb, showCallVerb } from './journal.ts'
export { mergeVerb } from './merge.ts'
export { statsVerb } from './stats.ts'
export {
  attachmentVerb,
  deleteVerb,
  dmVerb,
  editVerb,
  messagesVerb,
  postVerb,
  reactVerb,
  readVerb,
  readersVerb,
  searchVerb,
  threadVerb,
} from './message.ts'
export { reviewsVerb } from './review.ts'
export {
  addRootVerb,
  checkRootVerb,
  removeRootVerb,
  rootsVerb,
  setRootVerb,
  showRootVerb,
} from './root.ts'
export { nodesVerb, removeMemberVerb, spawnVerb, teamVerb } from './team.ts'
export { tailVerb } from './tail.ts'
export { createVerb, revokeVerb, tokensVerb } from './token.ts'
export { undoVerb } from './undo.ts'
export { verifyVerb } from './verify.ts'
export {
  createWorkspaceVerb,
  joinVerb,
  leaveVerb,
  showWorkspaceVerb,
  workspacesVerb,
} from './workspace.ts'
export { cleanVerb, worktreesVerb } from './worktree.ts'
export { workerLogVerb, workersVerb } from './workers.ts'
export { handoverVerb } from './handover.ts'
export { treeVerb } from './tree.ts'
export { addWebhookVerb, removeWebhookVerb, testWebhookVerb, webhooksVerb } from './webhook.ts'
