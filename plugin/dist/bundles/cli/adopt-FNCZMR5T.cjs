var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});module.exports=__toCommonJS(stdin_exports);var import_chunk_RQMUWLE4=require("./cli.cjs").chunk_RQMUWLE4,
import_chunk_W37VDAMS=require("./cli.cjs").chunk_W37VDAMS,import_chunk_SXMQKUHF=require("./cli.cjs").chunk_SXMQKUHF,import_chunk_A4B6TH52=require("./cli.cjs").chunk_A4B6TH52,import_chunk_J4MVXW26=require("./cli.cjs").chunk_J4MVXW26,
import_chunk_2JSXRE3E=require("./cli.cjs").chunk_2JSXRE3E,import_chunk_NBZTNDSN=require("./cli.cjs").chunk_NBZTNDSN,import_chunk_GEWAU4YQ=require("./cli.cjs").chunk_GEWAU4YQ,import_chunk_X7SYXS5V=require("./cli.cjs").chunk_X7SYXS5V,
import_chunk_5HMMRPUZ=require("./cli.cjs").chunk_5HMMRPUZ,import_chunk_SVPVERMR=require("./cli.cjs").chunk_SVPVERMR,import_chunk_5JCMTVWI=require("./cli.cjs").chunk_5JCMTVWI,import_chunk_RUPPIRHM=require("./cli.cjs").chunk_RUPPIRHM,
import_chunk_G6GLZETY=require("./cli.cjs").chunk_G6GLZETY,import_chunk_VCY5VVX5=require("./cli.cjs").chunk_VCY5VVX5,import_chunk_I3K6FTWN=require("./cli.cjs").chunk_I3K6FTWN,import_chunk_ROLLEFVP=require("./cli.cjs").chunk_ROLLEFVP,
import_chunk_TJKH4GXQ=require("./cli.cjs").chunk_TJKH4GXQ,import_chunk_DSSQNDB7=require("./cli.cjs").chunk_DSSQNDB7,import_chunk_KA6GSYWY=require("./cli.cjs").chunk_KA6GSYWY,import_chunk_X3FL5LKY=require("./cli.cjs").chunk_X3FL5LKY,
import_chunk_S2PDMK2M=require("./cli.cjs").chunk_S2PDMK2M,import_chunk_ZLZPYIW6=require("./cli.cjs").chunk_ZLZPYIW6,import_chunk_LYGFQC34=require("./cli.cjs").chunk_LYGFQC34,import_chunk_37TYHY2M=require("./cli.cjs").chunk_37TYHY2M,
import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_R7V4Q5VU=require("./cli.cjs").chunk_R7V4Q5VU,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,
import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_G4GVYM3Y=require("./cli.cjs").chunk_G4GVYM3Y,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;
async function adoptStore({dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(shared);let dataDir=(0,import_chunk_SXMQKUHF.secureDataDir)(
named),own=(0,import_chunk_SXMQKUHF.storeOf)(dataDir,workspace),left=(0,import_chunk_SXMQKUHF.leftStoreOf)(dataDir,own.workspace);return left!==void 0?takeLeft(
dataDir,left,own):isChanged(own)?(await(0,import_chunk_SXMQKUHF.giveTo)((0,import_chunk_LYGFQC34.layoutOf)(own.directory),own.workspace),`The store is this fold\
er's now: its ${(0,import_chunk_GEWAU4YQ.counted)((0,import_chunk_SXMQKUHF.jobsIn)((0,import_chunk_LYGFQC34.layoutOf)(own.directory)),"job")} can run here.`):"N\
othing to take over: no other store has jobs of this folder."}async function startFresh({dataDir:named,workspace,store,shared}){refuseDatabase(store),refuseShared(
shared);let dataDir=(0,import_chunk_SXMQKUHF.secureDataDir)(named),own=(0,import_chunk_SXMQKUHF.storeOf)(dataDir,workspace);if(!isChanged(own)&&(0,import_chunk_SXMQKUHF.leftStoreOf)(
dataDir,own.workspace)===void 0)return"Nothing to put aside: the store was made for this folder.";await refuseUsed(own);let jobs=(0,import_chunk_SXMQKUHF.jobsIn)(
(0,import_chunk_LYGFQC34.layoutOf)(own.directory)),aside=await(0,import_chunk_SXMQKUHF.putAside)(dataDir,own.directory);return aside===void 0?"Nothing to put as\
ide: the folder has no store yet.":`The old store, with ${(0,import_chunk_GEWAU4YQ.counted)(jobs,"job")}, is kept as "${aside}". This folder begins with an empt\
y one.`}async function takeLeft(dataDir,left,own){let held=(0,import_chunk_SXMQKUHF.jobsIn)((0,import_chunk_LYGFQC34.layoutOf)(own.directory));if(held>0)throw refused(
`the store of "${own.workspace}" has ${(0,import_chunk_GEWAU4YQ.counted)(held,"job")} already. Put it aside first: relay doctor --fresh`);await refuseUsed(own),
await refuseUsed(left),await(0,import_chunk_SXMQKUHF.takeOver)(dataDir,left,own.workspace);let broken=await(0,import_chunk_W37VDAMS.moveWorktrees)({git:(0,import_chunk_W37VDAMS.createGit)(
process.env),workspace:own.workspace,before:left.workspace,store:own.directory}),note=broken===void 0?"":` Git could not repair its worktrees: ${broken}`;return`${(0,import_chunk_GEWAU4YQ.counted)(
left.jobs,"job")} of "${left.workspace}" taken over.${note}`}function refuseDatabase(store){if(store.kind!=="files")throw refused("it is in a database, where a \
workspace has a name. Name it in the URL: ?workspace=NAME")}function refuseShared(shared){if(shared!==void 0)throw refused(`the folder shares the workspace "${shared.
name}". Leave it first: relay workspace leave`)}function isChanged({directory,workspace}){return(0,import_chunk_SXMQKUHF.isMadeForOther)((0,import_chunk_SXMQKUHF.documentOf)(
(0,import_chunk_LYGFQC34.layoutOf)(directory))?.root,workspace)}async function refuseUsed({directory,workspace}){let layout=(0,import_chunk_LYGFQC34.layoutOf)(directory),
document=(0,import_chunk_SXMQKUHF.documentOf)(layout);if(document===void 0)return;document.boot_id!==(0,import_chunk_S2PDMK2M.bootId)()&&(0,import_chunk_SXMQKUHF.refuseOtherBoot)(
layout,document,(0,import_chunk_SXMQKUHF.machineHere)());let store=(0,import_chunk_SXMQKUHF.createFileStore)({layout,workspace,clock:import_chunk_SXMQKUHF.systemClock});
try{let workers=(await store.registry.list("worker")).filter(each=>!(0,import_chunk_S2PDMK2M.isGone)(each.worker,each.silent_ms)),sessions=(await store.registry.
list("session")).filter(import_chunk_RQMUWLE4.isAlive),pids=[...workers.map(({worker})=>`worker ${worker.pid}`),...sessions.map(({process:process2})=>`session ${process2.
pid}`)];if(pids.length>0)throw refused(`the store of "${workspace}" is in use by ${pids.join(", ")}. End them, then try again.`)}finally{store.close()}for(let{jobId}of(0,import_chunk_SVPVERMR.hintsOf)(
layout)){let job=jobId&&(0,import_chunk_SXMQKUHF.peekJob)(layout.log(jobId),jobId);if(!(!job||job.state!=="running"||(0,import_chunk_S2PDMK2M.liveness)(job.lease.
worker)!=="alive"))throw refused(`job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`)}}function refused(why){return new import_chunk_G4GVYM3Y.RelayError(
"ADOPT_REFUSED",`Cannot change the store of this folder: ${why}`)}0&&(module.exports={adoptStore,startFresh});
