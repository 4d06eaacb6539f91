var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{rowOfSchedule:()=>rowOfSchedule,runOf:()=>runOf,viewSchedule:()=>viewSchedule});module.exports=__toCommonJS(stdin_exports);
var import_chunk_GF4ORWDV=require("./chunk-GF4ORWDV.cjs"),import_chunk_LWQ7HCFO=require("./server.cjs").chunk_LWQ7HCFO,import_chunk_KKDDD6UV=require("./chunk-KKDDD6UV.cjs"),
import_chunk_EU5GIQH5=require("./server.cjs").chunk_EU5GIQH5,import_chunk_G754L2U4=require("./server.cjs").chunk_G754L2U4,import_chunk_L6GPFLS4=require("./server.cjs").chunk_L6GPFLS4,import_chunk_D5U73RJJ=require("./server.cjs").chunk_D5U73RJJ,
import_chunk_AEM6UDMC=require("./chunk-AEM6UDMC.cjs"),import_chunk_RK4O6LK4=require("./server.cjs").chunk_RK4O6LK4,import_chunk_WW7EEPIK=require("./server.cjs").chunk_WW7EEPIK,import_chunk_7DZPDNVK=require("./server.cjs").chunk_7DZPDNVK,
import_chunk_7YZIVASC=require("./server.cjs").chunk_7YZIVASC,import_chunk_WGGMS6H3=require("./server.cjs").chunk_WGGMS6H3,import_chunk_HBYL67N7=require("./server.cjs").chunk_HBYL67N7,import_chunk_CVVS6IFZ=require("./server.cjs").chunk_CVVS6IFZ,
import_chunk_HFH32ZRR=require("./server.cjs").chunk_HFH32ZRR,import_chunk_ZTEXFR75=require("./server.cjs").chunk_ZTEXFR75,import_chunk_U2X3WZEQ=require("./server.cjs").chunk_U2X3WZEQ,import_chunk_SADGNVOY=require("./server.cjs").chunk_SADGNVOY,
import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,
import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM;function whySchedule(schedule,on){let{state,by,reason,updated_at,schedule_id}=schedule,why=reason===void 0?
"":`: ${reason.trim().replace(/\.$/,"")}`,whom=by===void 0?"the relay":"person"in by?by.person:`agent "${by.agent}"`;return state==="removed"?`Removed by ${whom}\
 at ${updated_at}${why}.`:state==="paused"?`Paused by ${whom} at ${updated_at}${why}; continue it with "relay schedule resume ${schedule_id}".`:on.areFired?on.open!==
void 0&&schedule.overlap==="skip"?`${nextText(on)}; it is left out if ${on.open} is still open then.`:`${nextText(on)}.`:`${nextText(on)}, but no process runs t\
hat would send it: start a worker or "relay serve".`}function nextText({nowMs,nextAt}){if(nextAt===void 0)return"It is never due again";let left=Date.parse(nextAt)-
nowMs;return left<=0?`Due since ${nextAt}`:`Next run at ${nextAt} (in ${(0,import_chunk_7YZIVASC.duration)(left)})`}var SUMMARY=200,UPCOMING=5;async function rowOfSchedule(schedule,on){
return rowOf(schedule,on,await on.schedules.runs(schedule))}async function viewSchedule(schedule,on){let runs=await on.schedules.runs(schedule),{template,request_id}=schedule;
return{...rowOf(schedule,on,runs),request_id,upcoming:on.schedules.upcoming(schedule,UPCOMING),runs:runs.toReversed().map(runOf),job:"request"in template?template.
request:null,flow:"flow"in template?template.flow:null}}function rowOf(schedule,{schedules,nowMs,areFired},runs){let{schedule_id,name,state,sender,missed,overlap,
counts}=schedule,[nextAt]=schedules.upcoming(schedule,1),last=runs.at(-1),open=runs.find(import_chunk_GF4ORWDV.isOpen);return{schedule_id,name:name??null,state,
from:sender.from.agent,...timingOf(schedule),missed,overlap,...templateOf(schedule),next_at:nextAt??null,last_run:last===void 0?null:runOf(last),sent_runs:counts.
sent,missed_runs:counts.missed,overlapped_runs:counts.overlapped,why:whySchedule(schedule,{nowMs,nextAt,open:open&&placeOf(open),areFired}),created_at:schedule.
created_at,updated_at:schedule.updated_at}}function runOf({key,at,job_id,flow_id,refused,state}){let isSent=job_id!==void 0||flow_id!==void 0,otherwise=refused===
void 0?"not_sent":"refused";return{due_at:key.startsWith("now-")?null:key,at,job_id:job_id??null,flow_id:flow_id??null,state:isSent?state??"unknown":otherwise,reason:refused??
null}}function placeOf({job_id,flow_id}){return job_id===void 0?`flow "${flow_id}"`:`job "${job_id}"`}function timingOf({timing}){if("cron"in timing)return{when:`${timing.
cron} (${timing.time_zone})`,every_ms:null,...timing};let{every_ms}=timing;return{when:(0,import_chunk_7YZIVASC.everyText)(every_ms),every_ms,cron:null,time_zone:null}}
function templateOf({template}){if("flow"in template)return{kind:"flow",to:null,summary:template.flow.name??"a flow without a name"};let{to,task}=template.request;
return{kind:"job",to,summary:(0,import_chunk_HBYL67N7.cut)((0,import_chunk_HBYL67N7.oneLine)(task.prompt.slice(0,4*SUMMARY)),SUMMARY)}}0&&(module.exports={rowOfSchedule,runOf,viewSchedule});
