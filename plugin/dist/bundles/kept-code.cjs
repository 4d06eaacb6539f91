"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var kept_code_exports={};__export(kept_code_exports,{runWithKeptCode:()=>runWithKeptCode});module.exports=__toCommonJS(kept_code_exports);var fs=__toESM(require("node:fs"),1),
import_node_module=require("node:module"),import_node_path=require("node:path"),import_node_vm=require("node:vm"),import_node_zlib=require("node:zlib");var BRAND=Symbol.for("durable-relay.RelayError"),RelayError=class extends Error{code;details;constructor(code,message,options={}){super(message,options.cause===
void 0?void 0:{cause:options.cause}),this.name="RelayError",this.code=code,this.details=options.details??{}}static[Symbol.hasInstance](value){return value instanceof
Error&&BRAND in value}get[BRAND](){return!0}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.code=="string"?error.
code:void 0}var BEFORE="(function(exports,require,module,__filename,__dirname){",AFTER=`
})`,RUNS=4,STARTED_MS=2e3,SUM_LENGTH=8,HEAD_LENGTH=2*SUM_LENGTH+1,{O_RDONLY,O_NOFOLLOW}=fs.constants;function runWithKeptCode(file,use){let code=use===void 0||isMeasured()?
void 0:readCode(file);if(code===void 0)return(0,import_node_module.createRequire)(file)(file),!1;let{source,owner}=code,path=(0,import_node_path.join)((0,import_node_path.dirname)(
file),`${use}-${process.version}-${process.arch}.kept`),kept=readKept(path,{owner,sum:sumOf(source)}),script=new import_node_vm.Script(`${BEFORE}${source.toString(
"latin1")}${AFTER}`,{filename:file,columnOffset:-BEFORE.length,...kept===void 0?{}:{cachedData:kept.data}}),isUsed=kept!==void 0&&script.cachedDataRejected!==!0,
runs=isUsed?kept.runs:0;return runs<RUNS&&owner===process.getuid?.()&&keepOnce(()=>keep(path,{script,runs:runs+1,sum:sumOf(source)})),run(script,file),isUsed}function keepOnce(keepNow){
let timer=setTimeout(()=>{process.off("exit",onExit),keepNow()},STARTED_MS).unref();process.once("exit",onExit);function onExit(exitCode){clearTimeout(timer),exitCode===
0&&keepNow()}}function isMeasured(){let{NODE_V8_COVERAGE,NODE_OPTIONS}=process.env;return process.execArgv.length>0||!!NODE_V8_COVERAGE||!!NODE_OPTIONS}function readCode(file){
if(process.getuid===void 0)return;let{uid,mode}=fs.statSync(file);return isOpenToOthers(mode)?void 0:{source:fs.readFileSync(file),owner:uid}}function isOpenToOthers(mode){
return(mode&18)!==0}function readKept(path,program){let fd;try{fd=fs.openSync(path,O_RDONLY|O_NOFOLLOW);let stat=fs.fstatSync(fd);if(!stat.isFile()||stat.uid!==
program.owner||isOpenToOthers(stat.mode))return;let bytes=fs.readFileSync(fd),head=bytes.toString("latin1",0,HEAD_LENGTH),data=bytes.subarray(HEAD_LENGTH);return head.
slice(1)!==program.sum+sumOf(data)?void 0:{data,runs:Number(head[0])}}catch(error){if(systemCode(error)===void 0)throw error;return}finally{fd!==void 0&&fs.closeSync(
fd)}}function keep(path,on){let data=on.script.createCachedData(),written=`${path}.${process.pid}`;try{let head=Buffer.from(`${on.runs}${on.sum}${sumOf(data)}`,
"latin1");fs.writeFileSync(written,Buffer.concat([head,data]),{flag:"wx",mode:420}),fs.renameSync(written,path)}catch(error){if(systemCode(error)===void 0)throw error;
fs.rmSync(written,{force:!0})}}function run(script,file){let require2=(0,import_node_module.createRequire)(file),module2=new import_node_module.Module(file);module2.
filename=file,require2.cache[file]=module2,script.runInThisContext()(module2.exports,require2,module2,file,(0,import_node_path.dirname)(file)),module2.loaded=!0}
function sumOf(bytes){return(0,import_node_zlib.crc32)(bytes).toString(16).padStart(SUM_LENGTH,"0")}0&&(module.exports={runWithKeptCode});
