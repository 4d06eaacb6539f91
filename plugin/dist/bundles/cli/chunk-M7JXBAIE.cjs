var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name2 in all)__defProp(target,name2,{get:all[name2],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{AuditEntry:()=>AuditEntry,MOST_MESSAGES:()=>MOST_MESSAGES,NewAuditEntry:()=>NewAuditEntry});module.exports=__toCommonJS(
stdin_exports);var import_chunk_BPXHB2ZH=require("./cli.cjs").chunk_BPXHB2ZH,name=(0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH._minLength)(1),(0,import_chunk_BPXHB2ZH._maxLength)(
200)),AuditWho=(0,import_chunk_BPXHB2ZH.union)([(0,import_chunk_BPXHB2ZH.strictObject)({person:import_chunk_BPXHB2ZH.DisplayName}),(0,import_chunk_BPXHB2ZH.strictObject)(
{agent:import_chunk_BPXHB2ZH.AgentId,session:(0,import_chunk_BPXHB2ZH.optional)(name),turn:(0,import_chunk_BPXHB2ZH.optional)(name),client:(0,import_chunk_BPXHB2ZH.optional)(
import_chunk_BPXHB2ZH.DisplayName)})]),MOST_MESSAGES=100,about={operation:(0,import_chunk_BPXHB2ZH.optional)(name),code:(0,import_chunk_BPXHB2ZH.optional)(name),
job_id:(0,import_chunk_BPXHB2ZH.optional)(name),channel:(0,import_chunk_BPXHB2ZH.optional)(name),message_ids:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.array)(
name).check((0,import_chunk_BPXHB2ZH._maxLength)(MOST_MESSAGES))),attachment_id:(0,import_chunk_BPXHB2ZH.optional)(name),agent:(0,import_chunk_BPXHB2ZH.optional)(
import_chunk_BPXHB2ZH.AgentId),action:(0,import_chunk_BPXHB2ZH.optional)(name),invocation_id:(0,import_chunk_BPXHB2ZH.optional)(name),workspace:(0,import_chunk_BPXHB2ZH.optional)(
(0,import_chunk_BPXHB2ZH.string)().check((0,import_chunk_BPXHB2ZH._maxLength)(4096))),id:(0,import_chunk_BPXHB2ZH.optional)(name),sha256:(0,import_chunk_BPXHB2ZH.optional)(
name),repeated:(0,import_chunk_BPXHB2ZH.optional)((0,import_chunk_BPXHB2ZH.boolean)())},AuditEntry=(0,import_chunk_BPXHB2ZH.looseObject)({at:import_chunk_BPXHB2ZH.Instant,
what:name,who:AuditWho,...about}),NewAuditEntry=(0,import_chunk_BPXHB2ZH.strictObject)({what:name,who:AuditWho,...about});0&&(module.exports={AuditEntry,MOST_MESSAGES,NewAuditEntry});
