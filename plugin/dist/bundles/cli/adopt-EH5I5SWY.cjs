var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});module.exports=__toCommonJS(stdin_exports);var import_chunk_JIYH3KT2=require("./cli.cjs").chunk_JIYH3KT2,
import_chunk_TJTOL3FF=require("./cli.cjs").chunk_TJTOL3FF,import_chunk_4W3LP7TS=require("./cli.cjs").chunk_4W3LP7TS,import_chunk_LABJCWXC=require("./cli.cjs").chunk_LABJCWXC,import_chunk_TJS742YY=require("./cli.cjs").chunk_TJS742YY,
import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_TCPM6J5G=require("./cli.cjs").chunk_TCPM6J5G,import_chunk_QH2AWUL3=require("./cli.cjs").chunk_QH2AWUL3,import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,
import_chunk_EQV6BRSY=require("./cli.cjs").chunk_EQV6BRSY,import_chunk_537RON5T=require("./cli.cjs").chunk_537RON5T,import_chunk_R7V4Q5VU=require("./cli.cjs").chunk_R7V4Q5VU,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,
import_chunk_X3FL5LKY=require("./cli.cjs").chunk_X3FL5LKY,import_chunk_H52K32EU=require("./cli.cjs").chunk_H52K32EU,import_chunk_UABIJDEX=require("./cli.cjs").chunk_UABIJDEX,import_chunk_DSSQNDB7=require("./cli.cjs").chunk_DSSQNDB7,
import_chunk_LX46FKPF=require("./cli.cjs").chunk_LX46FKPF,import_chunk_QE3ZNAX2=require("./cli.cjs").chunk_QE3ZNAX2,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,
import_chunk_VVINICLV=require("./cli.cjs").chunk_VVINICLV,import_chunk_J6UL7B2M=require("./cli.cjs").chunk_J6UL7B2M,import_chunk_5UN2B5MJ=require("./cli.cjs").chunk_5UN2B5MJ,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;
async function adoptStore({dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(shared);let dataDir=(0,import_chunk_4W3LP7TS.secureDataDir)(
named),own=(0,import_chunk_4W3LP7TS.storeOf)(dataDir,workspace),left=(0,import_chunk_4W3LP7TS.leftStoreOf)(dataDir,own.workspace);return left!==void 0?takeLeft(
dataDir,left,own):isChanged(own)?(await(0,import_chunk_4W3LP7TS.giveTo)((0,import_chunk_537RON5T.layoutOf)(own.directory),own.workspace),`The store is this fold\
er's now: its ${(0,import_chunk_QH2AWUL3.counted)((0,import_chunk_4W3LP7TS.jobsIn)((0,import_chunk_537RON5T.layoutOf)(own.directory)),"job")} can run here.`):"N\
othing to take over: no other store has jobs of this folder."}async function startFresh({dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(
shared);let dataDir=(0,import_chunk_4W3LP7TS.secureDataDir)(named),own=(0,import_chunk_4W3LP7TS.storeOf)(dataDir,workspace);if(!isChanged(own)&&(0,import_chunk_4W3LP7TS.leftStoreOf)(
dataDir,own.workspace)===void 0)return"Nothing to put aside: the store was made for this folder.";await refuseUsed(own);let jobs=(0,import_chunk_4W3LP7TS.jobsIn)(
(0,import_chunk_537RON5T.layoutOf)(own.directory)),aside=await(0,import_chunk_4W3LP7TS.putAside)(dataDir,own.directory);return aside===void 0?"Nothing to put as\
ide: the folder has no store yet.":`The old store, with ${(0,import_chunk_QH2AWUL3.counted)(jobs,"job")}, is kept as "${aside}". This folder begins with an empt\
y one.`}async function takeLeft(dataDir,left,own){let held=(0,import_chunk_4W3LP7TS.jobsIn)((0,import_chunk_537RON5T.layoutOf)(own.directory));if(held>0)throw refused(
`the store of "${own.workspace}" has ${(0,import_chunk_QH2AWUL3.counted)(held,"job")} already. Put it aside first: relay doctor --fresh`);await refuseUsed(own),
await refuseUsed(left),await(0,import_chunk_4W3LP7TS.takeOver)(dataDir,left,own.workspace);let broken=await(0,import_chunk_TJTOL3FF.moveWorktrees)({git:(0,import_chunk_TJTOL3FF.createGit)(
process.env),workspace:own.workspace,before:left.workspace,store:own.directory}),note=broken===void 0?"":` Git could not repair its worktrees: ${broken}`;return`${(0,import_chunk_QH2AWUL3.counted)(
left.jobs,"job")} of "${left.workspace}" taken over.${note}`}function refuseDatabase(store){if(store.kind!=="files")throw refused("it is in a database, where a \
workspace has a name. Name it in the URL: ?workspace=NAME")}function refuseShared(shared){if(shared!==void 0)throw refused(`the folder shares the workspace "${shared.
name}". Leave it first: relay workspace leave`)}function isChanged({directory,workspace}){return(0,import_chunk_4W3LP7TS.isMadeForOther)((0,import_chunk_4W3LP7TS.documentOf)(
(0,import_chunk_537RON5T.layoutOf)(directory))?.root,workspace)}async function refuseUsed({directory,workspace}){let layout=(0,import_chunk_537RON5T.layoutOf)(directory),
document=(0,import_chunk_4W3LP7TS.documentOf)(layout);if(document===void 0)return;document.boot_id!==(0,import_chunk_LX46FKPF.bootId)()&&(0,import_chunk_4W3LP7TS.refuseOtherBoot)(
layout,document,(0,import_chunk_4W3LP7TS.machineHere)());let store=(0,import_chunk_4W3LP7TS.createFileStore)({layout,workspace,clock:import_chunk_4W3LP7TS.systemClock});
try{let workers=(await store.registry.list("worker")).filter(each=>!(0,import_chunk_LX46FKPF.isGone)(each.worker,each.silent_ms)),sessions=(await store.registry.
list("session")).filter(import_chunk_JIYH3KT2.isAlive),pids=[...workers.map(({worker})=>`worker ${worker.pid}`),...sessions.map(({process:process2})=>`session ${process2.
pid}`)];if(pids.length>0)throw refused(`the store of "${workspace}" is in use by ${pids.join(", ")}. End them, then try again.`)}finally{store.close()}for(let{jobId}of(0,import_chunk_4W3LP7TS.hintsOf)(
layout)){let job=jobId&&(0,import_chunk_4W3LP7TS.peekJob)(layout.log(jobId),jobId);if(!(!job||job.state!=="running"||(0,import_chunk_LX46FKPF.liveness)(job.lease.
worker)!=="alive"))throw refused(`job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`)}}function refused(why){return new import_chunk_J6UL7B2M.RelayError(
"ADOPT_REFUSED",`Cannot change the store of this folder: ${why}`)}0&&(module.exports={adoptStore,startFresh});
