var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{viewFlow:()=>viewFlow});module.exports=__toCommonJS(stdin_exports);var import_chunk_5BWKEI6K=require("./server.cjs").chunk_5BWKEI6K,
import_chunk_AEM6UDMC=require("./chunk-AEM6UDMC.cjs"),import_chunk_RK4O6LK4=require("./server.cjs").chunk_RK4O6LK4,import_chunk_WW7EEPIK=require("./server.cjs").chunk_WW7EEPIK,import_chunk_7DZPDNVK=require("./server.cjs").chunk_7DZPDNVK,
import_chunk_6DVMV7OD=require("./server.cjs").chunk_6DVMV7OD,import_chunk_HFH32ZRR=require("./server.cjs").chunk_HFH32ZRR,import_chunk_ZTEXFR75=require("./server.cjs").chunk_ZTEXFR75,import_chunk_U2X3WZEQ=require("./server.cjs").chunk_U2X3WZEQ,
import_chunk_SADGNVOY=require("./server.cjs").chunk_SADGNVOY,import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,
import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM;async function viewFlow(queue,run,{offset,limit,timed_out}){
let{rows}=(0,import_chunk_AEM6UDMC.nextOf)(run),jobs=await queue.flows.jobs(run),shown=rows.slice(offset,offset+limit),steps=[];for(let row of shown)steps.push(
await stepOf(queue,row,jobs.get(row.key)));return{flow_id:run.flow_id,name:run.flow.name??null,state:(0,import_chunk_AEM6UDMC.stateOf)(run),from:run.sender.from.
agent,created_at:run.created_at,updated_at:run.updated_at,request_id:run.request_id,reason:run.finished?.reason??run.cancelled?.reason??null,why:whyFlow(run,rows),
cost_usd:costOf([...jobs.values()]),ended_jobs:run.ended.size,sent_jobs:run.sent.size,steps,more_steps:Math.max(0,rows.length-offset-shown.length),timed_out}}async function stepOf(queue,row,job){
let{key,step,kind,depth,parent=null,after=null,to=null}=row,cost_usd=job?.spent?.cost_usd??null,duration_ms=job===void 0?null:(0,import_chunk_5BWKEI6K.runMsOf)(
job),spent={needs:(job&&(0,import_chunk_5BWKEI6K.needOf)(job))??null,cost_usd,duration_ms},common={key,step,kind,depth,parent,after,to,job_id:job?.job_id??null,
...spent};if(job!==void 0){let why=(0,import_chunk_7DZPDNVK.isFinal)(job)&&row.why!==""?row.why:await queue.why(job);return{...common,state:job.state,why}}return row.
state==="due"?{...common,state:"queued",why:"About to be sent."}:{...common,state:row.state,why:row.why}}function costOf(jobs){let costs=jobs.flatMap(({spent})=>spent?.
cost_usd??[]);return costs.length===0?null:costs.reduce((sum,cost)=>sum+cost,0)}function whyFlow({finished,cancelled,updated_at,flow,sent,ended,expunged},rows){
let name=flow.name===void 0?"The flow":`Flow "${flow.name}"`;if(finished!==void 0){let reason=finished.reason===void 0?"":`: ${finished.reason.replace(/\.$/,"")}`,
how=finished.state==="cancelled"?"was cancelled":finished.state;return`${name} ${how} at ${updated_at}${reason}${expunged===!0?"; its steps were removed when th\
eir retention was over":""}.`}let live=[...sent].filter(node=>!ended.has(node)),jobs=live.slice(0,5).map(node=>`"${node}"`),more=live.length>jobs.length?` and ${live.
length-jobs.length} more`:"",waits=`${jobs.join(", ")}${more}`;if(cancelled!==void 0)return`${name} is being cancelled: ${waits} must stop first.`;let later=rows.
filter(({state,kind})=>state==="waiting"&&kind==="job").length,rest=later===0?"":`; ${(0,import_chunk_6DVMV7OD.counted)(later,"job")} after that`;return`${name}\
 is running: it waits for ${live.length===0?"the next sweep":waits}${rest}.`}0&&(module.exports={viewFlow});
