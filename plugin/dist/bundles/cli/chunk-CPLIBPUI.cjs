var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{ScheduleEvent:()=>ScheduleEvent,Timing:()=>Timing,applyToSchedule:()=>applyToSchedule,beginSchedule:()=>beginSchedule,
createRuns:()=>createRuns,isOpen:()=>isOpen,progressOf:()=>progressOf,unsentOf:()=>unsentOf});module.exports=__toCommonJS(stdin_exports);var import_chunk_LWQ7HCFO=require("./chunk-LWQ7HCFO.cjs"),
import_chunk_DKJSY5QY=require("./chunk-DKJSY5QY.cjs"),import_chunk_4B4TUKZN=require("./chunk-4B4TUKZN.cjs"),import_chunk_6ZPH5K2Q=require("./cli.cjs").chunk_6ZPH5K2Q,import_chunk_TTIWHAD2=require("./cli.cjs").chunk_TTIWHAD2,
import_chunk_ET5IHOVC=require("./cli.cjs").chunk_ET5IHOVC,import_chunk_CWXHBNOB=require("./cli.cjs").chunk_CWXHBNOB,import_chunk_HBYL67N7=require("./cli.cjs").chunk_HBYL67N7,import_chunk_AHH5S33O=require("./cli.cjs").chunk_AHH5S33O,
import_chunk_UCX5VOXN=require("./cli.cjs").chunk_UCX5VOXN,import_chunk_7DZPDNVK=require("./cli.cjs").chunk_7DZPDNVK,import_chunk_D5U73RJJ=require("./cli.cjs").chunk_D5U73RJJ,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,
import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,LEAST_EVERY_MS=1e3,MOST_EVERY_MS=366*24*3600*1e3,MOST_RECENT=10,
Timing=(0,import_chunk_IZJ6BAZI.union)([(0,import_chunk_IZJ6BAZI.strictObject)({every_ms:(0,import_chunk_FS7BGWW2.wholeNumber)(LEAST_EVERY_MS,MOST_EVERY_MS)}),(0,import_chunk_IZJ6BAZI.strictObject)(
{cron:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(200)),time_zone:(0,import_chunk_IZJ6BAZI.string)().
check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(64))})]),Template=(0,import_chunk_IZJ6BAZI.union)([(0,import_chunk_IZJ6BAZI.strictObject)(
{request:(0,import_chunk_IZJ6BAZI.omit)(import_chunk_UCX5VOXN.Request,{request_id:!0,not_before:!0})}),(0,import_chunk_IZJ6BAZI.strictObject)({flow:import_chunk_4B4TUKZN.FlowDocument})]),
ScheduleSender=(0,import_chunk_IZJ6BAZI.object)({from:import_chunk_UCX5VOXN.Sender,remote:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.object)({agent:import_chunk_FS7BGWW2.AgentId,
workspace:(0,import_chunk_IZJ6BAZI.string)(),via:(0,import_chunk_IZJ6BAZI._enum)(["token","client"]),host:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)())}))}),
RunKey=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(64)),ScheduledRun=(0,import_chunk_IZJ6BAZI.object)(
{key:RunKey,at:import_chunk_FS7BGWW2.Instant,job_id:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.JobId),flow_id:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.JobId),
refused:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)())}),Counts=(0,import_chunk_IZJ6BAZI.object)({sent:(0,import_chunk_FS7BGWW2.wholeNumber)(
0),missed:(0,import_chunk_FS7BGWW2.wholeNumber)(0),overlapped:(0,import_chunk_FS7BGWW2.wholeNumber)(0)}),ScheduleProgress=(0,import_chunk_IZJ6BAZI.object)({state:(0,import_chunk_IZJ6BAZI._enum)(
import_chunk_LWQ7HCFO.SCHEDULE_STATES),by:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_AHH5S33O.Actor),reason:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)()),
passed:import_chunk_FS7BGWW2.Instant,updated_at:import_chunk_FS7BGWW2.Instant,runs:(0,import_chunk_IZJ6BAZI.array)(ScheduledRun),replaced:(0,import_chunk_IZJ6BAZI.array)(
RunKey),counts:Counts}),facts={schedule_id:import_chunk_FS7BGWW2.JobId,request_id:import_chunk_FS7BGWW2.RequestId,digest:(0,import_chunk_IZJ6BAZI.string)(),name:(0,import_chunk_IZJ6BAZI.optional)(
import_chunk_FS7BGWW2.DisplayName),timing:Timing,missed:(0,import_chunk_IZJ6BAZI._enum)(import_chunk_LWQ7HCFO.MISSED),overlap:(0,import_chunk_IZJ6BAZI._enum)(import_chunk_LWQ7HCFO.OVERLAPS),
template:Template,sender:ScheduleSender},ScheduleEvent=(0,import_chunk_IZJ6BAZI.discriminatedUnion)("type",[(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)(
"add"),format:(0,import_chunk_IZJ6BAZI.literal)(1),at:import_chunk_FS7BGWW2.Instant,...facts}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)(
"fire"),at:import_chunk_FS7BGWW2.Instant,passed:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.Instant),runs:(0,import_chunk_IZJ6BAZI.array)(RunKey),replaced:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.array)(RunKey)),missed:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_FS7BGWW2.wholeNumber)(0)),overlapped:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_FS7BGWW2.wholeNumber)(0))}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("sent"),at:import_chunk_FS7BGWW2.Instant,runs:(0,import_chunk_IZJ6BAZI.array)(
ScheduledRun)}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("pause"),at:import_chunk_FS7BGWW2.Instant,by:(0,import_chunk_IZJ6BAZI.optional)(
import_chunk_AHH5S33O.Actor),reason:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)())}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)(
"resume"),at:import_chunk_FS7BGWW2.Instant,by:import_chunk_AHH5S33O.Actor}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("remove"),at:import_chunk_FS7BGWW2.Instant,
by:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_AHH5S33O.Actor),reason:(0,import_chunk_IZJ6BAZI.optional)((0,import_chunk_IZJ6BAZI.string)())}),(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("keep"),at:import_chunk_FS7BGWW2.Instant,progress:ScheduleProgress})]);function beginSchedule(added){let{type:_,format:__,
at,...facts2}=added;return{...facts2,created_at:at,state:"active",passed:at,updated_at:at,runs:[],replaced:[],counts:{sent:0,missed:0,overlapped:0}}}function applyToSchedule(schedule,event){
let{by:_,reason:__,...rest}=schedule,changed={...schedule,updated_at:event.at};switch(event.type){case"add":return schedule;case"fire":return fired(changed,event);case"\
sent":return settled(changed,event.runs);case"pause":case"remove":{let{at,by,reason,type}=event;return{...rest,updated_at:at,state:type==="pause"?"paused":"remo\
ved",...by&&{by},...reason&&{reason}}}case"resume":return{...rest,updated_at:event.at,state:"active",passed:event.at};case"keep":return{...rest,...event.progress}}}
function progressOf({state,by,reason,passed,updated_at,runs,replaced,counts}){let why={...by&&{by},...reason===void 0?{}:{reason}};return{state,...why,passed,updated_at,
runs,replaced,counts}}function unsentOf({runs}){return runs.filter(isUnsent)}function runRequestId({schedule_id},key){return`schedule:${schedule_id}:${key}`}function isUnsent({
job_id,flow_id,refused}){return job_id===void 0&&flow_id===void 0&&refused===void 0}function fired(schedule,event){let{at,passed=schedule.passed,missed=0,overlapped=0}=event,
{counts}=schedule,runs=[...schedule.runs,...event.runs.map(key=>({key,at}))];return{...schedule,passed,runs:latest(runs),replaced:event.replaced??[],counts:{...counts,
missed:counts.missed+missed,overlapped:counts.overlapped+overlapped}}}function latest(runs){let known=new Set(runs.filter(run=>!isUnsent(run)).slice(-MOST_RECENT));
return runs.filter(run=>isUnsent(run)||known.has(run))}function settled(schedule,sent){let{counts}=schedule,known=new Map(sent.map(run=>[run.key,run])),runs=schedule.
runs.map(run=>known.get(run.key)??run),count=sent.filter(({refused})=>refused===void 0).length;return{...schedule,runs:latest(runs),counts:{...counts,sent:counts.
sent+count}}}var MOST_LABELS=16,MOST_REASSIGNED=20;function createRuns(on){let{store,flows}=on;async function jobOf(jobId){let job=await store.jobs.read(jobId);
for(let times=0;job?.state==="cancelled"&&times<MOST_REASSIGNED;times+=1){let moved=await(0,import_chunk_6ZPH5K2Q.firstStored)(store,(0,import_chunk_CWXHBNOB.replacementsOf)(
job)),next=moved===void 0?void 0:await store.jobs.read(moved);if(next===void 0)return job;job=next}return job}async function stateOf({job_id,flow_id}){if(job_id!==
void 0)return(await jobOf(job_id))?.state;if(flow_id===void 0)return;let flow=await flows.get(flow_id).catch(unlessMissing);return flow&&(flow.finished?.state??
"running")}async function sendJob(schedule,run,sender){let{template,schedule_id}=schedule,request_id=runRequestId(schedule,run.key);if("flow"in template){let{run:sent}=await flows.
start({flow:template.flow,request_id},sender);return{...run,flow_id:sent.flow_id}}let{request}=template,labels=[...request.labels??[],`schedule:${schedule_id}`].
slice(0,MOST_LABELS),{job}=await(0,import_chunk_6ZPH5K2Q.dispatch)(on,{...request,labels,request_id},sender);return{...run,job_id:job.job_id}}return{async send(schedule,run,sender){
try{return await sendJob(schedule,run,sender)}catch(error){if(!(0,import_chunk_DKJSY5QY.isRefusedForGood)(error))throw error;return{...run,refused:(0,import_chunk_HBYL67N7.cut)(
`${error.message} (${error.code})`,500)}}},async find(schedule,key){let{sender,template}=schedule,scope=sender.remote?.agent,request_id=runRequestId(schedule,key);
if("flow"in template){let flow=await flows.get((0,import_chunk_DKJSY5QY.flowIdOf)(scope,request_id)).catch(unlessMissing);if(flow===void 0)return;let state=flow.
finished?.state??"running";return{key,at:flow.created_at,flow_id:flow.flow_id,state}}let job=await store.jobs.read((0,import_chunk_D5U73RJJ.jobIdWithin)(scope,request_id));
return job&&{key,at:job.created_at,job_id:job.job_id,state:job.state}},async look({runs}){let found=[];for(let run of runs)found.push({...run,state:await stateOf(
run).catch(unlessUnread)});return found},async cancel(schedule,key){let run=schedule.runs.find(each=>each.key===key),how={by:{agent:schedule.sender.from.agent},
reason:`Schedule "${schedule.schedule_id}" replaces it by its next run.`},job=run?.job_id===void 0?void 0:await jobOf(run.job_id);job!==void 0&&!(0,import_chunk_7DZPDNVK.isFinal)(
job)&&await(0,import_chunk_TTIWHAD2.cancel)(on,job.job_id,how),run?.flow_id!==void 0&&await flows.cancel(run.flow_id,how).catch(unlessMissing)}}}function isOpen({
state}){return state!==void 0&&!ENDED.has(state)}var ENDED=new Set(["completed","failed","cancelled","expired"]);function unlessMissing(error){if(!(error instanceof
import_chunk_LY4PXWGU.RelayError&&error.code===(0,import_chunk_ET5IHOVC.flowNotFound)("").code))throw error}function unlessUnread(error){if(!(error instanceof import_chunk_LY4PXWGU.RelayError))
throw error}0&&(module.exports={ScheduleEvent,Timing,applyToSchedule,beginSchedule,createRuns,isOpen,progressOf,unsentOf});
