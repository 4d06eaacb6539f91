var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});module.exports=__toCommonJS(stdin_exports);var import_chunk_LPYS6UQF=require("./cli.cjs").chunk_LPYS6UQF,
import_chunk_OL2U3AOB=require("./cli.cjs").chunk_OL2U3AOB,import_chunk_CQ4ZEZMJ=require("./cli.cjs").chunk_CQ4ZEZMJ,import_chunk_MIWDECEY=require("./cli.cjs").chunk_MIWDECEY,import_chunk_RLNAURZL=require("./cli.cjs").chunk_RLNAURZL,
import_chunk_PCREJSPI=require("./cli.cjs").chunk_PCREJSPI,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;async function adoptStore({dataDir:named,workspace}){let dataDir=(0,import_chunk_LPYS6UQF.secureDataDir)(
named),own=(0,import_chunk_LPYS6UQF.storeOf)(dataDir,workspace),left=(0,import_chunk_LPYS6UQF.leftStoreOf)(dataDir,own.workspace);return left!==void 0?takeLeft(
dataDir,left,own):isChanged(own)?(await(0,import_chunk_LPYS6UQF.giveTo)((0,import_chunk_LPYS6UQF.layoutOf)(own.directory),own.workspace),`The store is this fold\
er's now: its ${(0,import_chunk_CQ4ZEZMJ.counted)((0,import_chunk_LPYS6UQF.jobsIn)((0,import_chunk_LPYS6UQF.layoutOf)(own.directory)),"job")} can run here.`):"N\
othing to take over: no other store has jobs of this folder."}async function startFresh({dataDir:named,workspace}){let dataDir=(0,import_chunk_LPYS6UQF.secureDataDir)(
named),own=(0,import_chunk_LPYS6UQF.storeOf)(dataDir,workspace);if(!isChanged(own)&&(0,import_chunk_LPYS6UQF.leftStoreOf)(dataDir,own.workspace)===void 0)return"\
Nothing to put aside: the store was made for this folder.";await refuseUsed(own);let jobs=(0,import_chunk_LPYS6UQF.jobsIn)((0,import_chunk_LPYS6UQF.layoutOf)(own.
directory)),aside=await(0,import_chunk_LPYS6UQF.putAside)(dataDir,own.directory);return aside===void 0?"Nothing to put aside: the folder has no store yet.":`The\
 old store, with ${(0,import_chunk_CQ4ZEZMJ.counted)(jobs,"job")}, is kept as "${aside}". This folder begins with an empty one.`}async function takeLeft(dataDir,left,own){
let held=(0,import_chunk_LPYS6UQF.jobsIn)((0,import_chunk_LPYS6UQF.layoutOf)(own.directory));if(held>0)throw refused(`the store of "${own.workspace}" has ${(0,import_chunk_CQ4ZEZMJ.counted)(
held,"job")} already. Put it aside first: relay doctor --fresh`);await refuseUsed(own),await refuseUsed(left),await(0,import_chunk_LPYS6UQF.takeOver)(dataDir,left,
own.workspace);let broken=await(0,import_chunk_OL2U3AOB.moveWorktrees)({git:(0,import_chunk_OL2U3AOB.createGit)(process.env),workspace:own.workspace,before:left.
workspace,store:own.directory}),note=broken===void 0?"":` Git could not repair its worktrees: ${broken}`;return`${(0,import_chunk_CQ4ZEZMJ.counted)(left.jobs,"j\
ob")} of "${left.workspace}" taken over.${note}`}function isChanged({directory,workspace}){return(0,import_chunk_LPYS6UQF.isMadeForOther)((0,import_chunk_LPYS6UQF.documentOf)(
(0,import_chunk_LPYS6UQF.layoutOf)(directory))?.root,workspace)}async function refuseUsed({directory,workspace}){let layout=(0,import_chunk_LPYS6UQF.layoutOf)(directory),
document=(0,import_chunk_LPYS6UQF.documentOf)(layout);if(document===void 0)return;document.boot_id!==(0,import_chunk_OL2U3AOB.bootId)()&&(0,import_chunk_LPYS6UQF.refuseOtherBoot)(
layout,document,(0,import_chunk_LPYS6UQF.machineHere)());let store=(0,import_chunk_LPYS6UQF.createFileStore)({layout,workspace,clock:import_chunk_LPYS6UQF.systemClock});
try{let workers=(await store.registry.list("worker")).filter(each=>!(0,import_chunk_OL2U3AOB.isGone)(each.worker,each.silent_ms)),sessions=(await store.registry.
list("session")).filter(import_chunk_LPYS6UQF.isAlive),pids=[...workers.map(({worker})=>`worker ${worker.pid}`),...sessions.map(({process:process2})=>`session ${process2.
pid}`)];if(pids.length>0)throw refused(`the store of "${workspace}" is in use by ${pids.join(", ")}. End them, then try again.`)}finally{store.close()}for(let{jobId}of(0,import_chunk_LPYS6UQF.hintsOf)(
layout)){let job=jobId&&(0,import_chunk_LPYS6UQF.peekJob)(layout.log(jobId),jobId);if(!(!job||job.state!=="running"||(0,import_chunk_OL2U3AOB.liveness)(job.lease.
worker)!=="alive"))throw refused(`job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`)}}function refused(why){return new import_chunk_PCREJSPI.RelayError(
"ADOPT_REFUSED",`Cannot change the store of this folder: ${why}`)}0&&(module.exports={adoptStore,startFresh});
