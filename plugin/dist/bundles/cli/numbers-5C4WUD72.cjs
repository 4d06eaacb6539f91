var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{countNumbers:()=>countNumbers});module.exports=__toCommonJS(stdin_exports);var import_chunk_Q6YRYVHW=require("./chunk-Q6YRYVHW.cjs"),
import_chunk_ZG47FKRD=require("./cli.cjs").chunk_ZG47FKRD,import_chunk_DAXZIYD2=require("./cli.cjs").chunk_DAXZIYD2,import_chunk_27O6CXMT=require("./cli.cjs").chunk_27O6CXMT,import_chunk_7DZPDNVK=require("./cli.cjs").chunk_7DZPDNVK,
import_chunk_I3K6FTWN=require("./cli.cjs").chunk_I3K6FTWN,import_chunk_RBRB6IIT=require("./cli.cjs").chunk_RBRB6IIT,import_chunk_GCAKQFYE=require("./cli.cjs").chunk_GCAKQFYE,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,
import_chunk_D5U73RJJ=require("./cli.cjs").chunk_D5U73RJJ,import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,
import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,fs=require("node:fs"),
MOST_ENDED=3e5,MOST_LIVE=2e4,SLICE_MS=5;async function countNumbers(on,request){let tally=(0,import_chunk_Q6YRYVHW.createTally)(request),slice=(0,import_chunk_ZG47FKRD.createSlices)(
SLICE_MS),hasAllEnded=await countEnded(on.layout,{from:request.slots[0]??"",tally,slice}),hasAllLive=await countLive(on,{tally,slice});return{...tally.sums(),is_complete:hasAllEnded&&
hasAllLive}}async function countEnded(layout,{from,tally,slice}){let left=MOST_ENDED;for(let day of(0,import_chunk_ZG47FKRD.daysOf)(layout).toReversed()){if(day<
from.slice(0,10))break;if(left<=0)return!1;let fd=(0,import_chunk_GCAKQFYE.openPlain)(layout.doneLog(day));if(!(fd==="absent"||fd==="foreign"))try{let{size}=fs.
fstatSync(fd);await(0,import_chunk_ZG47FKRD.scanRows)(fd,{end:size,slice,bytes:CHUNK},(bytes,start,end)=>{left-=1;let row=left<0?void 0:(0,import_chunk_ZG47FKRD.readRow)(
bytes.toString("utf8",start,end));row!==void 0&&tally.ended(row)})}finally{fs.closeSync(fd)}}return left>=0}var CHUNK=64*1024;async function countLive(on,{tally,
slice}){let ids=new Set;for(let{jobId}of(0,import_chunk_ZG47FKRD.liveHintsOf)(on.layout)){if(jobId!==void 0&&!ids.has(jobId)){if(ids.size===MOST_LIVE)return!1;ids.
add(jobId);let job=await shownJob(on.steps,jobId);job!==void 0&&tally[(0,import_chunk_7DZPDNVK.isFinal)(job)?"ended":"live"]((0,import_chunk_27O6CXMT.summarize)(
job))}await slice()}return!0}async function shownJob(steps,jobId){try{return(await steps.readShown(jobId))?.job}catch(error){if(!(error instanceof import_chunk_LY4PXWGU.RelayError))
throw error;return}}0&&(module.exports={countNumbers});
