var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{countNumbers:()=>countNumbers});module.exports=__toCommonJS(stdin_exports);var import_chunk_T6UPBXUY=require("./server.cjs").chunk_T6UPBXUY,
import_chunk_RBRB6IIT=require("./server.cjs").chunk_RBRB6IIT,import_chunk_D5U73RJJ=require("./server.cjs").chunk_D5U73RJJ,import_chunk_7DZPDNVK=require("./server.cjs").chunk_7DZPDNVK,import_chunk_4G3OYGAL=require("./server.cjs").chunk_4G3OYGAL,
import_chunk_U2X3WZEQ=require("./server.cjs").chunk_U2X3WZEQ,import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,
import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM,fs=require("node:fs"),GAMMA=1.02020202020202;
function emptySketch(){return{count:0,sum_ms:0,buckets:new Map}}function bucketOf(ms){return Math.ceil(Math.log(Math.max(1,ms))/Math.log(GAMMA))}function addTo(sketch,{
bucket,count,sum_ms}){sketch.count+=count,sketch.sum_ms+=sum_ms,sketch.buckets.set(bucket,(sketch.buckets.get(bucket)??0)+count)}var ENDS=["completed","failed",
"cancelled","expired"],TOKENS=["input_tokens","cached_input_tokens","output_tokens"],COUNTS=["dispatched",...ENDS,"measured","counted","priced",...TOKENS,"cost_\
usd"],OWN_MODEL="";function emptyNumbers(){return{...Object.fromEntries(COUNTS.map(name=>[name,0])),queue:emptySketch(),run:emptySketch()}}function createTally(request){
let{slots,until,by}=request,[from=until]=slots,total=emptyNumbers(),groups={slot:new Map,agent:new Map,model:new Map},seen=new Set;function groupsOf(row,at){let keys={
slot:slotOf(slots,at),agent:row.to,model:row.model??OWN_MODEL};return[total,...by.map(name=>groupIn(groups[name],keys[name]))]}function created(row){if(!(row.created_at<
from||row.created_at>=until))for(let numbers of groupsOf(row,row.created_at))numbers.dispatched+=1}function isAsked(row){return!fits(row,request)||seen.has(row.
job_id)?!1:(seen.add(row.job_id),!0)}return{ended(row){if(!(row.updated_at<from||!isAsked(row))&&(created(row),!(row.updated_at>=until)))for(let numbers of groupsOf(
row,row.updated_at))addEnded(numbers,row)},live(row){row.created_at>=from&&isAsked(row)&&created(row)},sums:()=>({total,groups})}}function fits(row,{agent,only}){
return agent!==void 0&&row.to!==agent?!1:only===void 0?!0:"scope"in only?row.scope===only.scope:row.to===only.party||row.from===only.party}function slotOf(slots,at){
let[low,high]=[0,slots.length-1];for(;low<high;){let middle=Math.ceil((low+high)/2);(slots[middle]??"")<=at?low=middle:high=middle-1}return slots[low]??""}function groupIn(groups,key){
let known=groups.get(key);if(known!==void 0)return known;let numbers=emptyNumbers();return groups.set(key,numbers),numbers}function addEnded(numbers,{state,spent}){
let end=ENDS.find(each=>each===state);if(end!==void 0&&(numbers[end]+=1,spent!==void 0)){numbers.measured+=1;for(let name of TOKENS)numbers[name]+=spent[name]??
0;TOKENS.some(name=>spent[name]!==void 0)&&(numbers.counted+=1),spent.cost_usd!==void 0&&(numbers.priced+=1),numbers.cost_usd+=spent.cost_usd??0,observe(numbers.
run,spent.run_ms),spent.queue_ms!==void 0&&observe(numbers.queue,spent.queue_ms)}}function observe(sketch,ms){addTo(sketch,{bucket:bucketOf(ms),count:1,sum_ms:ms})}
var MOST_ENDED=3e5,MOST_LIVE=2e4,SLICE_MS=5;async function countNumbers(on,request){let tally=createTally(request),slice=(0,import_chunk_T6UPBXUY.createSlices)(
SLICE_MS),hasAllEnded=await countEnded(on.layout,{from:request.slots[0]??"",tally,slice}),hasAllLive=await countLive(on,{tally,slice});return{...tally.sums(),is_complete:hasAllEnded&&
hasAllLive}}async function countEnded(layout,{from,tally,slice}){let left=MOST_ENDED;for(let day of(0,import_chunk_T6UPBXUY.daysOf)(layout).toReversed()){if(day<
from.slice(0,10))break;if(left<=0)return!1;let fd=(0,import_chunk_4G3OYGAL.openPlain)(layout.doneLog(day));if(!(fd==="absent"||fd==="foreign"))try{let{size}=fs.
fstatSync(fd);await(0,import_chunk_T6UPBXUY.scanRows)(fd,{end:size,slice,bytes:CHUNK},(bytes,start,end)=>{left-=1;let row=left<0?void 0:(0,import_chunk_T6UPBXUY.readRow)(
bytes.toString("utf8",start,end));row!==void 0&&tally.ended(row)})}finally{fs.closeSync(fd)}}return left>=0}var CHUNK=64*1024;async function countLive(on,{tally,
slice}){let ids=new Set;for(let{jobId}of(0,import_chunk_T6UPBXUY.liveHintsOf)(on.layout)){if(jobId!==void 0&&!ids.has(jobId)){if(ids.size===MOST_LIVE)return!1;ids.
add(jobId);let job=await shownJob(on.steps,jobId);job!==void 0&&tally[(0,import_chunk_7DZPDNVK.isFinal)(job)?"ended":"live"]((0,import_chunk_T6UPBXUY.summarize)(
job))}await slice()}return!0}async function shownJob(steps,jobId){try{return(await steps.readShown(jobId))?.job}catch(error){if(!(error instanceof import_chunk_KPXMGPN6.RelayError))
throw error;return}}0&&(module.exports={countNumbers});
