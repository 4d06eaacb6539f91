var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{MESSAGES:()=>MESSAGES,textChangeIn:()=>textChangeIn,textLineOf:()=>textLineOf});module.exports=__toCommonJS(stdin_exports);
var import_chunk_S7QXHMZU=require("./chunk-S7QXHMZU.cjs"),import_chunk_SADGNVOY=require("./server.cjs").chunk_SADGNVOY,MESSAGES="messages";function textChangeIn(name,{version,
at,event}){let log=messageLogOf(name);if(log===void 0)return;let{channel,post,isOfMarks}=log,number=isOfMarks?event.message:version;if(typeof number!="number")return;
let about={message_id:(0,import_chunk_SADGNVOY.messageIdOf)(post===void 0?{channel,post:number}:{channel,post,reply:number}),channel},{type,from,text}=event;if(isOfMarks&&
type==="delete")return{...about,kind:"deleted"};if(typeof text!="string")return;let words=(0,import_chunk_S7QXHMZU.wordsOf)(text).join(" ");if(isOfMarks)return type===
"edit"?{...about,kind:"edited",words}:void 0;if(!(type!=="post"||typeof from!="string"))return{...about,kind:"sent",from,at,words}}function textLineOf(messageId){
let place=(0,import_chunk_SADGNVOY.placeOf)(messageId);if(place===void 0)throw new TypeError(`${JSON.stringify(messageId)} is no id of a message.`);let{channel,
post,reply}=place;return reply===void 0?{name:[MESSAGES,channel,"posts"],version:post}:{name:[MESSAGES,channel,"threads",String(post)],version:reply}}function messageLogOf(name){
let[messages,channel,kind,thread,...more]=name;if(messages!==MESSAGES||channel===void 0)return;if(kind==="posts"&&thread===void 0)return{channel,isOfMarks:!1};if(kind===
"marks"&&thread!==void 0&&more.length===0)return{channel,isOfMarks:!0};let post=kind==="threads"?Number(thread):Number.NaN;if(Number.isSafeInteger(post))return more.
length===0?{channel,post,isOfMarks:!1}:more[0]==="marks"&&more.length===2?{channel,post,isOfMarks:!0}:void 0}0&&(module.exports={MESSAGES,textChangeIn,textLineOf});
