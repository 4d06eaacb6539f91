var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{NAME:()=>NAME,ORIGIN:()=>ORIGIN,breakOf:()=>breakOf,hashOf:()=>hashOf,headAfter:()=>headAfter,headOf:()=>headOf,linesOf:()=>linesOf,
linkAfter:()=>linkAfter,markHead:()=>markHead,marksOf:()=>marksOf});module.exports=__toCommonJS(stdin_exports);var import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,
import_node_crypto=require("node:crypto"),NO_HASH="0".repeat(64),ORIGIN={version:0,hash:NO_HASH};function linkAfter(head,entries){let content={entries,previous:head.
hash};return{...content,hash:hashOf(head.version+1,content)}}function hashOf(version,event){let{hash:_,...content}=event;return(0,import_node_crypto.hash)("sha2\
56",(0,import_chunk_XUDYAQEV.canonical)([version,content]))}function breakOf(head,{version,event}){let next=head.version+1;if(version!==next)return`line ${next}\
 is missing or damaged`;if(event.hash!==hashOf(version,event))return`line ${next} was changed`;if(event.previous!==head.hash)return next===1?"line 1 is not the \
first line of a log":`line ${next} does not follow line ${head.version}: one of them was replaced`}var NAME=["audit"],MARKS=["audit","marks"],MARK_EVERY=64,PAGE=1e3;
async function headOf(logs){let version=await logs.last(NAME);if(version===0)return ORIGIN;let[line]=await logs.read(NAME,{after:version-1,limit:1,settled:!1});
return line===void 0?{...ORIGIN,version}:headAt(line)}async function headAfter(logs,known){let head=known;for await(let line of pages(logs,NAME,{after:known.version,
settled:!1}))head=headAt(line);return head}function headAt({version,event}){let{hash:hash2}=event;return{version,hash:typeof hash2=="string"?hash2:hashOf(version,
event)}}function linesOf(logs){return pages(logs,NAME,{after:0,settled:!0})}async function marksOf(logs){let marks=[];for await(let{event}of pages(logs,MARKS,{after:0,
settled:!0})){let{version,hash:hash2}=event;typeof version=="number"&&typeof hash2=="string"&&marks.push({version,hash:hash2})}return marks}async function*pages(logs,name,{
after:start,settled}){for(let after=start;;){let lines=await logs.read(name,{after,limit:PAGE,settled});yield*lines;let last=lines.at(-1);if(last===void 0||lines.
length<PAGE)return;after=last.version}}async function markHead(logs,head){if(head.version%MARK_EVERY!==0)return;let last=await logs.last(MARKS);await logs.append(
MARKS,last+1,head)}0&&(module.exports={NAME,ORIGIN,breakOf,hashOf,headAfter,headOf,linesOf,linkAfter,markHead,marksOf});
