var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});module.exports=__toCommonJS(stdin_exports);var import_chunk_C4YCISTK=require("./cli.cjs").chunk_C4YCISTK,
import_chunk_R7RJND4B=require("./cli.cjs").chunk_R7RJND4B,import_chunk_3CH7TXW4=require("./cli.cjs").chunk_3CH7TXW4,import_chunk_TQMNV6LN=require("./cli.cjs").chunk_TQMNV6LN,import_chunk_J4MVXW26=require("./cli.cjs").chunk_J4MVXW26,
import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_MADRZ364=require("./cli.cjs").chunk_MADRZ364,import_chunk_6DVMV7OD=require("./cli.cjs").chunk_6DVMV7OD,import_chunk_662KNHJH=require("./cli.cjs").chunk_662KNHJH,
import_chunk_CAYJTCTZ=require("./cli.cjs").chunk_CAYJTCTZ,import_chunk_WZCD47AV=require("./cli.cjs").chunk_WZCD47AV,import_chunk_AHH5S33O=require("./cli.cjs").chunk_AHH5S33O,import_chunk_75IEUJWF=require("./cli.cjs").chunk_75IEUJWF,
import_chunk_UCX5VOXN=require("./cli.cjs").chunk_UCX5VOXN,import_chunk_XWK6FQOV=require("./cli.cjs").chunk_XWK6FQOV,import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,import_chunk_UVYFQAPF=require("./cli.cjs").chunk_UVYFQAPF,
import_chunk_ZG47FKRD=require("./cli.cjs").chunk_ZG47FKRD,import_chunk_DAXZIYD2=require("./cli.cjs").chunk_DAXZIYD2,import_chunk_27O6CXMT=require("./cli.cjs").chunk_27O6CXMT,import_chunk_7DZPDNVK=require("./cli.cjs").chunk_7DZPDNVK,
import_chunk_I3K6FTWN=require("./cli.cjs").chunk_I3K6FTWN,import_chunk_P4DNMBMU=require("./cli.cjs").chunk_P4DNMBMU,import_chunk_X3FL5LKY=require("./cli.cjs").chunk_X3FL5LKY,import_chunk_DIQNDE5K=require("./cli.cjs").chunk_DIQNDE5K,
import_chunk_DSSQNDB7=require("./cli.cjs").chunk_DSSQNDB7,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_LNVWYNNA=require("./cli.cjs").chunk_LNVWYNNA,import_chunk_ZLZPYIW6=require("./cli.cjs").chunk_ZLZPYIW6,
import_chunk_RBRB6IIT=require("./cli.cjs").chunk_RBRB6IIT,import_chunk_GCAKQFYE=require("./cli.cjs").chunk_GCAKQFYE,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_D5U73RJJ=require("./cli.cjs").chunk_D5U73RJJ,
import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,
import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;async function adoptStore({dataDir:named,workspace,store,
shared}){refuseDatabase(store),refuseShared(shared);let dataDir=(0,import_chunk_3CH7TXW4.secureDataDir)(named),own=(0,import_chunk_3CH7TXW4.storeOf)(dataDir,workspace),
left=(0,import_chunk_3CH7TXW4.leftStoreOf)(dataDir,own.workspace);return left!==void 0?takeLeft(dataDir,left,own):isChanged(own)?(await(0,import_chunk_3CH7TXW4.giveTo)(
(0,import_chunk_RBRB6IIT.layoutOf)(own.directory),own.workspace),`The store is this folder's now: its ${(0,import_chunk_6DVMV7OD.counted)((0,import_chunk_3CH7TXW4.jobsIn)(
(0,import_chunk_RBRB6IIT.layoutOf)(own.directory)),"job")} can run here.`):"Nothing to take over: no other store has jobs of this folder."}async function startFresh({
dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(shared);let dataDir=(0,import_chunk_3CH7TXW4.secureDataDir)(named),own=(0,import_chunk_3CH7TXW4.storeOf)(
dataDir,workspace);if(!isChanged(own)&&(0,import_chunk_3CH7TXW4.leftStoreOf)(dataDir,own.workspace)===void 0)return"Nothing to put aside: the store was made for\
 this folder.";await refuseUsed(own);let jobs=(0,import_chunk_3CH7TXW4.jobsIn)((0,import_chunk_RBRB6IIT.layoutOf)(own.directory)),aside=await(0,import_chunk_3CH7TXW4.putAside)(
dataDir,own.directory);return aside===void 0?"Nothing to put aside: the folder has no store yet.":`The old store, with ${(0,import_chunk_6DVMV7OD.counted)(jobs,
"job")}, is kept as "${aside}". This folder begins with an empty one.`}async function takeLeft(dataDir,left,own){let held=(0,import_chunk_3CH7TXW4.jobsIn)((0,import_chunk_RBRB6IIT.layoutOf)(
own.directory));if(held>0)throw refused(`the store of "${own.workspace}" has ${(0,import_chunk_6DVMV7OD.counted)(held,"job")} already. Put it aside first: relay\
 doctor --fresh`);await refuseUsed(own),await refuseUsed(left),await(0,import_chunk_3CH7TXW4.takeOver)(dataDir,left,own.workspace);let broken=await(0,import_chunk_R7RJND4B.moveWorktrees)(
{git:(0,import_chunk_R7RJND4B.createGit)(process.env),workspace:own.workspace,before:left.workspace,store:own.directory}),note=broken===void 0?"":` Git could no\
t repair its worktrees: ${broken}`;return`${(0,import_chunk_6DVMV7OD.counted)(left.jobs,"job")} of "${left.workspace}" taken over.${note}`}function refuseDatabase(store){
if(store.kind!=="files")throw refused("it is in a database, where a workspace has a name. Name it in the URL: ?workspace=NAME")}function refuseShared(shared){if(shared!==
void 0)throw refused(`the folder shares the workspace "${shared.name}". Leave it first: relay workspace leave`)}function isChanged({directory,workspace}){return(0,import_chunk_3CH7TXW4.isMadeForOther)(
(0,import_chunk_3CH7TXW4.documentOf)((0,import_chunk_RBRB6IIT.layoutOf)(directory))?.root,workspace)}async function refuseUsed({directory,workspace}){let layout=(0,import_chunk_RBRB6IIT.layoutOf)(
directory),document=(0,import_chunk_3CH7TXW4.documentOf)(layout);if(document===void 0)return;document.boot_id!==(0,import_chunk_LNVWYNNA.bootId)()&&(0,import_chunk_3CH7TXW4.refuseOtherBoot)(
layout,document,(0,import_chunk_3CH7TXW4.machineHere)());let store=(0,import_chunk_3CH7TXW4.createFileStore)({layout,workspace,clock:import_chunk_3CH7TXW4.systemClock});
try{let workers=(await store.registry.list("worker")).filter(each=>!(0,import_chunk_LNVWYNNA.isGone)(each.worker,each.silent_ms)),sessions=(await store.registry.
list("session")).filter(import_chunk_C4YCISTK.isAlive),pids=[...workers.map(({worker})=>`worker ${worker.pid}`),...sessions.map(({process:process2})=>`session ${process2.
pid}`)];if(pids.length>0)throw refused(`the store of "${workspace}" is in use by ${pids.join(", ")}. End them, then try again.`)}finally{store.close()}for(let{jobId}of(0,import_chunk_ZG47FKRD.hintsOf)(
layout)){let job=jobId&&(0,import_chunk_3CH7TXW4.peekJob)(layout.log(jobId),jobId);if(!(!job||job.state!=="running"||(0,import_chunk_LNVWYNNA.liveness)(job.lease.
worker)!=="alive"))throw refused(`job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`)}}function refused(why){return new import_chunk_LY4PXWGU.RelayError(
"ADOPT_REFUSED",`Cannot change the store of this folder: ${why}`)}0&&(module.exports={adoptStore,startFresh});
