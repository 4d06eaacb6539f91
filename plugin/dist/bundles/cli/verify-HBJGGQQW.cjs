var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{verifyChain:()=>verifyChain});module.exports=__toCommonJS(stdin_exports);var import_chunk_TNALL5NG=require("./chunk-TNALL5NG.cjs"),
import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_WDHX4FQU=require("./cli.cjs").chunk_WDHX4FQU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD;async function verifyChain(logs,kept){
let marks=new Map((await(0,import_chunk_TNALL5NG.marksOf)(logs)).toReversed().map(({version,hash})=>[version,hash]));kept!==void 0&&marks.set(kept.version,kept.
hash);let report={lines:0,entries:0,head:import_chunk_TNALL5NG.ORIGIN};try{for await(let line of(0,import_chunk_TNALL5NG.linesOf)(logs)){let why=(0,import_chunk_TNALL5NG.breakOf)(
report.head,line)??markedOtherwise(marks,line);if(why!==void 0)return{...report,broken:{line:report.head.version+1,why}};let{entries}=line.event;report.lines+=1,
report.entries+=Array.isArray(entries)?entries.length:0,report.head={version:line.version,hash:(0,import_chunk_TNALL5NG.hashOf)(line.version,line.event)}}}catch(error){
if(!(error instanceof import_chunk_WDHX4FQU.RelayError)||error.code!=="LOG_DAMAGED")throw error;return{...report,broken:{line:report.head.version+1,why:error.message}}}
return{...report,broken:cut(report.head,marks)}}function markedOtherwise(marks,{version,event}){let marked=marks.get(version);if(!(marked===void 0||marked===event.
hash))return`line ${version} is not the one that was recorded: the log was rewritten up to here`}function cut({version},marks){let last=Math.max(version,...marks.
keys());if(last===version)return;let why=`lines ${version+1} to ${last} are missing: the log ends too early`;return{line:version+1,why}}0&&(module.exports={verifyChain});
