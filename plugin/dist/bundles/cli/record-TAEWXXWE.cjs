var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{createRecorder:()=>createRecorder});module.exports=__toCommonJS(stdin_exports);var import_chunk_L5QWSHMQ=require("./cli.cjs").chunk_L5QWSHMQ,
import_chunk_XUDYAQEV=require("./cli.cjs").chunk_XUDYAQEV,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_crypto=require("node:crypto"),
import_promises=require("node:timers/promises"),MOST_ENTRIES=100,MOST_RACES=200,QUICK_RACES=3,LONGEST_PAUSE_MS=10;function createRecorder(on){let waiting=[],isWriting=!1,
head;async function writeAll(){if(!isWriting){for(isWriting=!0;waiting.length>0;)await writeLine(waiting.splice(0,MOST_ENTRIES));isWriting=!1}}async function writeLine(batch){
try{let entries=batch.map(({entry})=>entry);head=await append(on,head??await(0,import_chunk_L5QWSHMQ.headOf)(on.logs,on.name),entries)}catch(error){head=void 0;
for(let{reject}of batch)reject(error);return}for(let{resolve}of batch)resolve();await(0,import_chunk_L5QWSHMQ.markHead)(on.logs,on.name,head).catch(unlessBug)}return entry=>new Promise(
(resolve,reject)=>{waiting.push({entry:on.stamp(entry),resolve,reject}),writeAll()})}async function append(on,known,entries){let{logs,name,title,beginning}=on,head=known;
for(let race=0;race<MOST_RACES;race+=1){head=await(0,import_chunk_L5QWSHMQ.headAfter)(logs,name,head);let[first]=entries,before=head.version===0&&first!==void 0?
beginning?.(first)??[]:[],link=(0,import_chunk_L5QWSHMQ.linkAfter)(head,[...before,...entries]),version=head.version+1;if(await logs.append(name,version,link)!==
void 0)return{version,hash:link.hash};race>=QUICK_RACES&&await(0,import_promises.setTimeout)((0,import_node_crypto.randomInt)(1,LONGEST_PAUSE_MS))}let message=`\
Cannot record in the ${title}: other processes wrote first, ${MOST_RACES} times in a row. Try again.`;throw new import_chunk_LY4PXWGU.RelayError("LOG_CONTESTED",
message)}function unlessBug(error){if(!(0,import_chunk_LY4PXWGU.mayHeal)(error))throw error}0&&(module.exports={createRecorder});
