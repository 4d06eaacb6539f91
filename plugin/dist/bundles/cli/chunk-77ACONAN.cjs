var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{ACCESS_MS:()=>ACCESS_MS,openGrants:()=>openGrants});module.exports=__toCommonJS(stdin_exports);var import_chunk_CU3756KM=require("./chunk-CU3756KM.cjs"),
import_chunk_OLNKNLE5=require("./cli.cjs").chunk_OLNKNLE5,import_chunk_XDKPIS3H=require("./cli.cjs").chunk_XDKPIS3H,import_node_crypto=require("node:crypto"),import_node_path=require("node:path"),
JOBS="relay",ALL_SCOPES=[JOBS,...import_chunk_XDKPIS3H.SCOPES];function scopesAmong(words){return import_chunk_XDKPIS3H.SCOPES.filter(scope=>words.includes(scope))}
function commonScopes(some,others){return scopesAmong(some).filter(scope=>others.includes(scope))}var ACCESS_MS=3600*1e3,REFRESH_MS=1440*3600*1e3,YOUNG_MS=600*1e3;
function personOf({person="owner"}){return person}var SAME=["client_id","agent","workspace","resource"];function openGrants(directory,on){let grants=(0,import_chunk_OLNKNLE5.openRecords)(
(0,import_node_path.join)(directory,"grants"),import_chunk_OLNKNLE5.GrantRecord),access=(0,import_chunk_OLNKNLE5.openRecords)((0,import_node_path.join)(directory,
"access-tokens"),import_chunk_OLNKNLE5.GrantTokenRecord),refresh=(0,import_chunk_OLNKNLE5.openRecords)((0,import_node_path.join)(directory,"refresh-tokens"),import_chunk_OLNKNLE5.GrantTokenRecord),
used=(0,import_chunk_OLNKNLE5.openRecords)((0,import_node_path.join)(directory,"used-tokens"),import_chunk_OLNKNLE5.GrantTokenRecord),at=(delayMs=0)=>new Date(on.
now()+delayMs).toISOString();async function issue(grant,{scopes:all,narrower}){let scopes=commonScopes(all,narrower??all),pair={access:(0,import_chunk_CU3756KM.newSecret)(
"at"),refresh:(0,import_chunk_CU3756KM.newSecret)("rt"),grant,scopes},record=ms=>({format:1,grant,expires_at:at(ms)});await refresh.put((0,import_chunk_CU3756KM.hashOf)(
pair.refresh),record(REFRESH_MS));let narrowed=narrower===void 0?{}:{scopes};return await access.put((0,import_chunk_CU3756KM.hashOf)(pair.access),{...record(ACCESS_MS),
...narrowed}),pair}function replaced(by){let same=other=>SAME.every(field=>by[field]===other[field])&&personOf(by)===personOf(other);return grants.all().flatMap(
({name,record})=>same(record)?[name]:[])}function validGrant(token){if(token===void 0||token.expires_at<at())return;let grant=grants.get(token.grant);return grant?.
resource===on.resource?grant:void 0}function clean(){for(let records of[access,refresh,used])for(let{name,record}of records.all())(record.expires_at<at()||grants.
get(record.grant)===void 0)&&records.remove(name);let usable=usableGrants();for(let{name,record}of grants.all())!usable.has(name)&&record.created_at<at(-YOUNG_MS)&&
grants.remove(name)}function usableGrants(){let tokens=[...refresh.all(),...used.all()].filter(({record})=>record.expires_at>=at());return new Set(tokens.map(({
record})=>record.grant))}return{async grant(clientId,{agent,workspace,scopes,person}){clean();let id=(0,import_node_crypto.randomBytes)(16).toString("hex"),{resource}=on,
record={format:1,client_id:clientId,agent,workspace,resource,scopes:[...scopes],person,created_at:at()},before=replaced(record);await grants.put(id,record);let pair=await issue(
id,{scopes});for(let grant of before)grants.remove(grant);return pair},async rotate(clientId,token,narrower){let hash=(0,import_chunk_CU3756KM.hashOf)(token),record=refresh.
get(hash)??used.get(hash),grant=validGrant(record);if(record===void 0||grant?.client_id!==clientId)return;let wasUsed=used.get(hash)!==void 0;if(await used.put(
hash,record),!(!wasUsed&&refresh.remove(hash))){grants.remove(record.grant);return}return issue(record.grant,{scopes:grant.scopes??[],narrower})},scopesOf(clientId,token){
let grant=validGrant(refresh.get((0,import_chunk_CU3756KM.hashOf)(token)));return grant?.client_id===clientId?grant.scopes??[]:void 0},find:token=>{let record=access.
get((0,import_chunk_CU3756KM.hashOf)(token)),grant=validGrant(record);if(record===void 0||grant===void 0)return;let{agent,workspace}=grant,scopes=commonScopes(grant.
scopes??[],record.scopes??grant.scopes??[]),credential=record.grant,isWelcome=()=>grants.has(credential);return{principal:{rights:"agent",name:agent,agent,workspace,
scopes,person:personOf(grant)},credential,isWelcome}},endOf(token){let record=access.get((0,import_chunk_CU3756KM.hashOf)(token));return record&&Math.floor(Date.
parse(record.expires_at)/1e3)},revoke(clientId,token){let record=((0,import_chunk_CU3756KM.kindOf)(token)==="at"?access:refresh).get((0,import_chunk_CU3756KM.hashOf)(
token));record!==void 0&&grants.get(record.grant)?.client_id===clientId&&grants.remove(record.grant)},end:grant=>grants.remove(grant),endClient(clientId){return grants.
all().filter(({record})=>record.client_id===clientId).filter(({name})=>grants.remove(name)).length},list(){let usable=usableGrants();return grants.all().filter(
({name})=>usable.has(name)).map(({name,record})=>({id:name,record})).toSorted((a,b)=>a.record.created_at<b.record.created_at?-1:1)},isApproved(clientId){let usable=usableGrants();
return grants.all().some(({name,record})=>usable.has(name)&&record.client_id===clientId&&record.resource===on.resource)}}}0&&(module.exports={ACCESS_MS,openGrants});
