var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});module.exports=__toCommonJS(stdin_exports);var import_chunk_O5CIEYSN=require("./cli.cjs").chunk_O5CIEYSN,
import_chunk_4SWWGEOJ=require("./cli.cjs").chunk_4SWWGEOJ,import_chunk_BB3FVNCI=require("./cli.cjs").chunk_BB3FVNCI,import_chunk_FQ3HQPH6=require("./cli.cjs").chunk_FQ3HQPH6,import_chunk_VXBDH34Z=require("./cli.cjs").chunk_VXBDH34Z,
import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_WV7M2WMB=require("./cli.cjs").chunk_WV7M2WMB,import_chunk_5LCGL7TE=require("./cli.cjs").chunk_5LCGL7TE,import_chunk_EG5UVRNO=require("./cli.cjs").chunk_EG5UVRNO,
import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_KPUEMYGT=require("./cli.cjs").chunk_KPUEMYGT,
import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,import_chunk_VNBVN6DH=require("./cli.cjs").chunk_VNBVN6DH,import_chunk_CEWLR77S=require("./cli.cjs").chunk_CEWLR77S,import_chunk_FKEZAHO7=require("./cli.cjs").chunk_FKEZAHO7,
import_chunk_BPXHB2ZH=require("./cli.cjs").chunk_BPXHB2ZH,import_chunk_WDHX4FQU=require("./cli.cjs").chunk_WDHX4FQU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;async function adoptStore({
dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(shared);let dataDir=(0,import_chunk_4SWWGEOJ.secureDataDir)(named),own=(0,import_chunk_4SWWGEOJ.storeOf)(
dataDir,workspace),left=(0,import_chunk_4SWWGEOJ.leftStoreOf)(dataDir,own.workspace);return left!==void 0?takeLeft(dataDir,left,own):isChanged(own)?(await(0,import_chunk_4SWWGEOJ.giveTo)(
(0,import_chunk_BB3FVNCI.layoutOf)(own.directory),own.workspace),`The store is this folder's now: its ${(0,import_chunk_KPUEMYGT.counted)((0,import_chunk_4SWWGEOJ.jobsIn)(
(0,import_chunk_BB3FVNCI.layoutOf)(own.directory)),"job")} can run here.`):"Nothing to take over: no other store has jobs of this folder."}async function startFresh({
dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(shared);let dataDir=(0,import_chunk_4SWWGEOJ.secureDataDir)(named),own=(0,import_chunk_4SWWGEOJ.storeOf)(
dataDir,workspace);if(!isChanged(own)&&(0,import_chunk_4SWWGEOJ.leftStoreOf)(dataDir,own.workspace)===void 0)return"Nothing to put aside: the store was made for\
 this folder.";await refuseUsed(own);let jobs=(0,import_chunk_4SWWGEOJ.jobsIn)((0,import_chunk_BB3FVNCI.layoutOf)(own.directory)),aside=await(0,import_chunk_4SWWGEOJ.putAside)(
dataDir,own.directory);return aside===void 0?"Nothing to put aside: the folder has no store yet.":`The old store, with ${(0,import_chunk_KPUEMYGT.counted)(jobs,
"job")}, is kept as "${aside}". This folder begins with an empty one.`}async function takeLeft(dataDir,left,own){let held=(0,import_chunk_4SWWGEOJ.jobsIn)((0,import_chunk_BB3FVNCI.layoutOf)(
own.directory));if(held>0)throw refused(`the store of "${own.workspace}" has ${(0,import_chunk_KPUEMYGT.counted)(held,"job")} already. Put it aside first: relay\
 doctor --fresh`);await refuseUsed(own),await refuseUsed(left),await(0,import_chunk_4SWWGEOJ.takeOver)(dataDir,left,own.workspace);let broken=await(0,import_chunk_FQ3HQPH6.moveWorktrees)(
{git:(0,import_chunk_FQ3HQPH6.createGit)(process.env),workspace:own.workspace,before:left.workspace,store:own.directory}),note=broken===void 0?"":` Git could no\
t repair its worktrees: ${broken}`;return`${(0,import_chunk_KPUEMYGT.counted)(left.jobs,"job")} of "${left.workspace}" taken over.${note}`}function refuseDatabase(store){
if(store.kind!=="files")throw refused("it is in a database, where a workspace has a name. Name it in the URL: ?workspace=NAME")}function refuseShared(shared){if(shared!==
void 0)throw refused(`the folder shares the workspace "${shared.name}". Leave it first: relay workspace leave`)}function isChanged({directory,workspace}){return(0,import_chunk_4SWWGEOJ.isMadeForOther)(
(0,import_chunk_4SWWGEOJ.documentOf)((0,import_chunk_BB3FVNCI.layoutOf)(directory))?.root,workspace)}async function refuseUsed({directory,workspace}){let layout=(0,import_chunk_BB3FVNCI.layoutOf)(
directory),document=(0,import_chunk_4SWWGEOJ.documentOf)(layout);if(document===void 0)return;document.boot_id!==(0,import_chunk_CEWLR77S.bootId)()&&(0,import_chunk_4SWWGEOJ.refuseOtherBoot)(
layout,document,(0,import_chunk_4SWWGEOJ.machineHere)());let store=(0,import_chunk_4SWWGEOJ.createFileStore)({layout,workspace,clock:import_chunk_4SWWGEOJ.systemClock});
try{let workers=(await store.registry.list("worker")).filter(each=>!(0,import_chunk_CEWLR77S.isGone)(each.worker,each.silent_ms)),sessions=(await store.registry.
list("session")).filter(import_chunk_O5CIEYSN.isAlive),pids=[...workers.map(({worker})=>`worker ${worker.pid}`),...sessions.map(({process:process2})=>`session ${process2.
pid}`)];if(pids.length>0)throw refused(`the store of "${workspace}" is in use by ${pids.join(", ")}. End them, then try again.`)}finally{store.close()}for(let{jobId}of(0,import_chunk_4SWWGEOJ.hintsOf)(
layout)){let job=jobId&&(0,import_chunk_4SWWGEOJ.peekJob)(layout.log(jobId),jobId);if(!(!job||job.state!=="running"||(0,import_chunk_CEWLR77S.liveness)(job.lease.
worker)!=="alive"))throw refused(`job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`)}}function refused(why){return new import_chunk_WDHX4FQU.RelayError(
"ADOPT_REFUSED",`Cannot change the store of this folder: ${why}`)}0&&(module.exports={adoptStore,startFresh});
