var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{viewFlow:()=>viewFlow});module.exports=__toCommonJS(stdin_exports);var import_chunk_BR4G2YP7=require("./chunk-BR4G2YP7.cjs"),
import_chunk_MIIZTA2E=require("./server.cjs").chunk_MIIZTA2E,import_chunk_WW7EEPIK=require("./server.cjs").chunk_WW7EEPIK,import_chunk_6DVMV7OD=require("./server.cjs").chunk_6DVMV7OD,import_chunk_T6LOSVJG=require("./server.cjs").chunk_T6LOSVJG,
import_chunk_U5AOWLM5=require("./server.cjs").chunk_U5AOWLM5,import_chunk_7DZPDNVK=require("./server.cjs").chunk_7DZPDNVK,import_chunk_TMIIZNSF=require("./server.cjs").chunk_TMIIZNSF,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,
import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_FNXNKTSZ=require("./server.cjs").chunk_FNXNKTSZ,import_chunk_PMHYKN7O=require("./server.cjs").chunk_PMHYKN7O,import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM;
async function viewFlow(queue,run,{offset,limit,timed_out}){let{rows}=(0,import_chunk_BR4G2YP7.nextOf)(run),jobs=await queue.flows.jobs(run),shown=rows.slice(offset,
offset+limit),steps=[];for(let row of shown)steps.push(await stepOf(queue,row,jobs.get(row.key)));return{flow_id:run.flow_id,name:run.flow.name??null,state:(0,import_chunk_BR4G2YP7.stateOf)(
run),from:run.sender.from.agent,created_at:run.created_at,updated_at:run.updated_at,request_id:run.request_id,reason:run.finished?.reason??run.cancelled?.reason??
null,why:whyFlow(run,rows),ended_jobs:run.ended.size,sent_jobs:run.sent.size,steps,more_steps:Math.max(0,rows.length-offset-shown.length),timed_out}}async function stepOf(queue,row,job){
let{key,step,kind,depth,to=null}=row,common={key,step,kind,depth,to,job_id:job?.job_id??null};if(job!==void 0){let why=(0,import_chunk_7DZPDNVK.isFinal)(job)&&row.
why!==""?row.why:await queue.why(job);return{...common,state:job.state,why}}return row.state==="due"?{...common,state:"queued",why:"About to be sent."}:{...common,
state:row.state,why:row.why}}function whyFlow({finished,cancelled,updated_at,flow,sent,ended},rows){let name=flow.name===void 0?"The flow":`Flow "${flow.name}"`;
if(finished!==void 0){let reason=finished.reason===void 0?"":`: ${finished.reason.replace(/\.$/,"")}`;return`${name} ${finished.state} at ${updated_at}${reason}\
.`}let live=[...sent].filter(node=>!ended.has(node)),jobs=live.slice(0,5).map(node=>`"${node}"`),more=live.length>jobs.length?` and ${live.length-jobs.length} m\
ore`:"",waits=`${jobs.join(", ")}${more}`;if(cancelled!==void 0)return`${name} is being cancelled: ${waits} must stop first.`;let later=rows.filter(({state,kind})=>state===
"waiting"&&kind==="job").length,rest=later===0?"":`; ${(0,import_chunk_6DVMV7OD.counted)(later,"job")} after that`;return`${name} is running: it waits for ${live.
length===0?"the next sweep":waits}${rest}.`}0&&(module.exports={viewFlow});
