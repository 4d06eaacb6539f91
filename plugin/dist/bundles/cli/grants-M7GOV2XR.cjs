var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{ACCESS_MS:()=>ACCESS_MS,openGrants:()=>openGrants});module.exports=__toCommonJS(stdin_exports);var import_chunk_UOX7JMOH=require("./chunk-UOX7JMOH.cjs"),
import_chunk_HQJKLHZ2=require("./cli.cjs").chunk_HQJKLHZ2,import_chunk_EG5UVRNO=require("./cli.cjs").chunk_EG5UVRNO,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,import_chunk_BPXHB2ZH=require("./cli.cjs").chunk_BPXHB2ZH,
import_chunk_WDHX4FQU=require("./cli.cjs").chunk_WDHX4FQU,import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_crypto=require("node:crypto"),import_node_path=require("node:path"),
ACCESS_MS=3600*1e3,REFRESH_MS=1440*3600*1e3,YOUNG_MS=600*1e3;function openGrants(directory,on){let grants=(0,import_chunk_HQJKLHZ2.openRecords)((0,import_node_path.join)(
directory,"grants"),import_chunk_HQJKLHZ2.GrantRecord),access=(0,import_chunk_HQJKLHZ2.openRecords)((0,import_node_path.join)(directory,"access-tokens"),import_chunk_HQJKLHZ2.GrantTokenRecord),
refresh=(0,import_chunk_HQJKLHZ2.openRecords)((0,import_node_path.join)(directory,"refresh-tokens"),import_chunk_HQJKLHZ2.GrantTokenRecord),used=(0,import_chunk_HQJKLHZ2.openRecords)(
(0,import_node_path.join)(directory,"used-tokens"),import_chunk_HQJKLHZ2.GrantTokenRecord),at=(delayMs=0)=>new Date(on.now()+delayMs).toISOString();async function issue(grant){
let pair={access:(0,import_chunk_UOX7JMOH.newSecret)("at"),refresh:(0,import_chunk_UOX7JMOH.newSecret)("rt"),grant},record=ms=>({format:1,grant,expires_at:at(ms)});
return await refresh.put((0,import_chunk_UOX7JMOH.hashOf)(pair.refresh),record(REFRESH_MS)),await access.put((0,import_chunk_UOX7JMOH.hashOf)(pair.access),record(
ACCESS_MS)),pair}function validGrant(token){if(token===void 0||token.expires_at<at())return;let grant=grants.get(token.grant);return grant?.resource===on.resource?
grant:void 0}function clean(){for(let records of[access,refresh,used])for(let{name,record}of records.all())(record.expires_at<at()||grants.get(record.grant)===void 0)&&
records.remove(name);let usable=usableGrants();for(let{name,record}of grants.all())!usable.has(name)&&record.created_at<at(-YOUNG_MS)&&grants.remove(name)}function usableGrants(){
let tokens=[...refresh.all(),...used.all()].filter(({record})=>record.expires_at>=at());return new Set(tokens.map(({record})=>record.grant))}return{async grant(clientId,{
agent,workspace}){clean();let id=(0,import_node_crypto.randomBytes)(16).toString("hex"),{resource}=on,created_at=at();return await grants.put(id,{format:1,client_id:clientId,
agent,workspace,resource,created_at}),issue(id)},async rotate(clientId,token){let hash=(0,import_chunk_UOX7JMOH.hashOf)(token),record=refresh.get(hash)??used.get(
hash);if(record===void 0||validGrant(record)?.client_id!==clientId)return;let wasUsed=used.get(hash)!==void 0;if(await used.put(hash,record),!(!wasUsed&&refresh.
remove(hash))){grants.remove(record.grant);return}return issue(record.grant)},find:token=>{let record=access.get((0,import_chunk_UOX7JMOH.hashOf)(token)),grant=validGrant(
record);if(record===void 0||grant===void 0)return;let{agent,workspace}=grant,credential=record.grant;return{principal:{rights:"agent",name:agent,agent,workspace},
credential,isWelcome:()=>grants.has(credential)}},endOf(token){let record=access.get((0,import_chunk_UOX7JMOH.hashOf)(token));return record&&Math.floor(Date.parse(
record.expires_at)/1e3)},revoke(clientId,token){let record=((0,import_chunk_UOX7JMOH.kindOf)(token)==="at"?access:refresh).get((0,import_chunk_UOX7JMOH.hashOf)(
token));record!==void 0&&grants.get(record.grant)?.client_id===clientId&&grants.remove(record.grant)},end:grant=>grants.remove(grant),list(){let usable=usableGrants();
return grants.all().filter(({name})=>usable.has(name)).map(({name,record})=>({id:name,record})).toSorted((a,b)=>a.record.created_at<b.record.created_at?-1:1)},isApproved(clientId){
let usable=usableGrants();return grants.all().some(({name,record})=>usable.has(name)&&record.client_id===clientId&&record.resource===on.resource)}}}0&&(module.exports={ACCESS_MS,openGrants});
