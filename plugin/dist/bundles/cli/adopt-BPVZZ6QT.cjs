var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});module.exports=__toCommonJS(stdin_exports);var import_chunk_5QMA25LJ=require("./cli.cjs").chunk_5QMA25LJ,
import_chunk_YDZR2XNM=require("./cli.cjs").chunk_YDZR2XNM,import_chunk_EI45BEQW=require("./cli.cjs").chunk_EI45BEQW,import_chunk_MYITXLTP=require("./cli.cjs").chunk_MYITXLTP,import_chunk_M7T7WGPR=require("./cli.cjs").chunk_M7T7WGPR,
import_chunk_DV7Y3444=require("./cli.cjs").chunk_DV7Y3444,import_chunk_E7UVBDCY=require("./cli.cjs").chunk_E7UVBDCY,import_chunk_LUXDXP43=require("./cli.cjs").chunk_LUXDXP43,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;
async function adoptStore({dataDir:named,workspace,store}){refuseDatabase(store);let dataDir=(0,import_chunk_EI45BEQW.secureDataDir)(named),own=(0,import_chunk_EI45BEQW.storeOf)(
dataDir,workspace),left=(0,import_chunk_EI45BEQW.leftStoreOf)(dataDir,own.workspace);return left!==void 0?takeLeft(dataDir,left,own):isChanged(own)?(await(0,import_chunk_EI45BEQW.giveTo)(
(0,import_chunk_EI45BEQW.layoutOf)(own.directory),own.workspace),`The store is this folder's now: its ${(0,import_chunk_E7UVBDCY.counted)((0,import_chunk_EI45BEQW.jobsIn)(
(0,import_chunk_EI45BEQW.layoutOf)(own.directory)),"job")} can run here.`):"Nothing to take over: no other store has jobs of this folder."}async function startFresh({
dataDir:named,workspace,store}){refuseDatabase(store);let dataDir=(0,import_chunk_EI45BEQW.secureDataDir)(named),own=(0,import_chunk_EI45BEQW.storeOf)(dataDir,workspace);
if(!isChanged(own)&&(0,import_chunk_EI45BEQW.leftStoreOf)(dataDir,own.workspace)===void 0)return"Nothing to put aside: the store was made for this folder.";await refuseUsed(
own);let jobs=(0,import_chunk_EI45BEQW.jobsIn)((0,import_chunk_EI45BEQW.layoutOf)(own.directory)),aside=await(0,import_chunk_EI45BEQW.putAside)(dataDir,own.directory);
return aside===void 0?"Nothing to put aside: the folder has no store yet.":`The old store, with ${(0,import_chunk_E7UVBDCY.counted)(jobs,"job")}, is kept as "${aside}\
". This folder begins with an empty one.`}async function takeLeft(dataDir,left,own){let held=(0,import_chunk_EI45BEQW.jobsIn)((0,import_chunk_EI45BEQW.layoutOf)(
own.directory));if(held>0)throw refused(`the store of "${own.workspace}" has ${(0,import_chunk_E7UVBDCY.counted)(held,"job")} already. Put it aside first: relay\
 doctor --fresh`);await refuseUsed(own),await refuseUsed(left),await(0,import_chunk_EI45BEQW.takeOver)(dataDir,left,own.workspace);let broken=await(0,import_chunk_YDZR2XNM.moveWorktrees)(
{git:(0,import_chunk_YDZR2XNM.createGit)(process.env),workspace:own.workspace,before:left.workspace,store:own.directory}),note=broken===void 0?"":` Git could no\
t repair its worktrees: ${broken}`;return`${(0,import_chunk_E7UVBDCY.counted)(left.jobs,"job")} of "${left.workspace}" taken over.${note}`}function refuseDatabase(store){
if(store.kind!=="files")throw refused("it is in a database, where a workspace has a name. Name it in the URL: ?workspace=NAME")}function isChanged({directory,workspace}){
return(0,import_chunk_EI45BEQW.isMadeForOther)((0,import_chunk_EI45BEQW.documentOf)((0,import_chunk_EI45BEQW.layoutOf)(directory))?.root,workspace)}async function refuseUsed({
directory,workspace}){let layout=(0,import_chunk_EI45BEQW.layoutOf)(directory),document=(0,import_chunk_EI45BEQW.documentOf)(layout);if(document===void 0)return;
document.boot_id!==(0,import_chunk_E7UVBDCY.bootId)()&&(0,import_chunk_EI45BEQW.refuseOtherBoot)(layout,document,(0,import_chunk_EI45BEQW.machineHere)());let store=(0,import_chunk_EI45BEQW.createFileStore)(
{layout,workspace,clock:import_chunk_EI45BEQW.systemClock});try{let workers=(await store.registry.list("worker")).filter(each=>!(0,import_chunk_E7UVBDCY.isGone)(
each.worker,each.silent_ms)),sessions=(await store.registry.list("session")).filter(import_chunk_5QMA25LJ.isAlive),pids=[...workers.map(({worker})=>`worker ${worker.
pid}`),...sessions.map(({process:process2})=>`session ${process2.pid}`)];if(pids.length>0)throw refused(`the store of "${workspace}" is in use by ${pids.join(",\
 ")}. End them, then try again.`)}finally{store.close()}for(let{jobId}of(0,import_chunk_EI45BEQW.hintsOf)(layout)){let job=jobId&&(0,import_chunk_EI45BEQW.peekJob)(
layout.log(jobId),jobId);if(!(!job||job.state!=="running"||(0,import_chunk_E7UVBDCY.liveness)(job.lease.worker)!=="alive"))throw refused(`job "${job.job_id}" of\
 "${workspace}" is running. Wait until its turn has ended.`)}}function refused(why){return new import_chunk_LUXDXP43.RelayError("ADOPT_REFUSED",`Cannot change t\
he store of this folder: ${why}`)}0&&(module.exports={adoptStore,startFresh});
