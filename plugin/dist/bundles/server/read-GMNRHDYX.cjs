var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{readPage:()=>readPage});module.exports=__toCommonJS(stdin_exports);var import_chunk_L5QWSHMQ=require("./server.cjs").chunk_L5QWSHMQ,
import_chunk_O4CBWROQ=require("./server.cjs").chunk_O4CBWROQ,import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,
import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM,STEP=200,MOST_LINES=2e4,LAST_ENTRY=9999;async function readPage(logs,query){let head=await(0,import_chunk_L5QWSHMQ.headOf)(
logs,import_chunk_L5QWSHMQ.AUDIT),before=placeOf(query.cursor)??{line:head.version+1,entry:0},entries=[],stop=Math.max(0,before.line-MOST_LINES);for(let last=Math.
min(before.line,head.version);last>stop;last-=STEP){let after=Math.max(stop,last-STEP),lines=await logs.read(import_chunk_L5QWSHMQ.AUDIT,{after,limit:last-after});
for(let row of lines.toReversed().flatMap(rowsOf))if(!(!isBefore(row,before)||!passes(row,query))){if(entries.length===query.limit)return{entries,next:cursorAfter(
entries),head};entries.push(row)}if(isTooOld(lines,query.since))return{entries,next:void 0,head}}return{entries,next:stop===0?void 0:`${stop}.${LAST_ENTRY}`,head}}
function placeOf(cursor){if(cursor===void 0)return;let[,line,entry]=/^([1-9]\d{0,14})\.(\d{1,4})$/.exec(cursor)??[];if(line===void 0){let message="Cannot contin\
ue the audit log: the cursor is not one of an earlier page.";throw new import_chunk_KPXMGPN6.RelayError("CURSOR_INVALID",message)}return{line:Number(line),entry:Number(
entry)}}function cursorAfter(entries){let last=entries.at(-1);return last&&`${last.line}.${last.entry}`}function isBefore(place,other){return place.line<other.line||
place.line===other.line&&place.entry<other.entry}function rowsOf({version,event}){return(Array.isArray(event.entries)?event.entries:[]).flatMap((entry,at)=>{let parsed=import_chunk_O4CBWROQ.AuditEntry.
safeParse(entry);return parsed.success?[{line:version,entry:at+1,...parsed.data}]:[]}).toReversed()}function passes(row,{since,agent,what}){return since!==void 0&&
row.at<since||what!==void 0&&row.what!==what&&!row.what.startsWith(`${what}.`)?!1:agent===void 0||nameOf(row.who)===agent||row.agent===agent}function nameOf(who){
return"person"in who?who.person:who.agent}function isTooOld(lines,since){return since===void 0||lines.length===0?!1:lines.every(line=>rowsOf(line).every(({at})=>at<
since))}0&&(module.exports={readPage});
