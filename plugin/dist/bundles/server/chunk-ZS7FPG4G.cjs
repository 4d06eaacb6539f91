var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{openTokens:()=>openTokens});module.exports=__toCommonJS(stdin_exports);var import_chunk_CU3756KM=require("./chunk-CU3756KM.cjs"),
import_chunk_XRTWPGSL=require("./server.cjs").chunk_XRTWPGSL,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,import_node_crypto=require("node:crypto"),import_node_path=require("node:path"),
SESSION_MS=720*3600*1e3;function openTokens(directory,now){let tokens=(0,import_chunk_XRTWPGSL.openRecords)((0,import_node_path.join)(directory,"tokens"),import_chunk_XRTWPGSL.TokenRecord),
sessions=(0,import_chunk_XRTWPGSL.openRecords)((0,import_node_path.join)(directory,"sessions"),import_chunk_XRTWPGSL.SessionRecord),at=(delayMs=0)=>new Date(now()+
delayMs).toISOString();function bearer(hash){let record=tokens.get(hash);return record&&principalOf(record)}function forgetSessions(isGone){for(let{name,record}of sessions.
all())isGone(record)&&sessions.remove(name)}return{async create(name,grants){let secret=(0,import_chunk_CU3756KM.newSecret)("token"),record={format:1,id:(0,import_node_crypto.randomBytes)(
4).toString("hex"),name,grants,created_at:at()};return await tokens.put((0,import_chunk_CU3756KM.hashOf)(secret),record),{secret,record}},list(){return tokens.all().
map(({record})=>record).toSorted((a,b)=>a.created_at<b.created_at?-1:1)},revoke(typed){let fitting=tokens.all().filter(({record})=>[record.id,record.name].includes(
typed)),[first,second]=fitting;if(first===void 0||second!==void 0)throw unclear(typed,fitting.length);return tokens.remove(first.name),forgetSessions(session=>session.
token===first.name),first.record},find(secret){return bearer((0,import_chunk_CU3756KM.hashOf)(secret))},mayReadMetrics(secret){return tokens.get((0,import_chunk_CU3756KM.hashOf)(
secret))?.grants.rights==="metrics"},identify(secret){let credential=(0,import_chunk_CU3756KM.hashOf)(secret),principal=bearer(credential);return principal&&{principal,
credential,isWelcome:()=>tokens.has(credential)}},async signIn(token){let principal=bearer((0,import_chunk_CU3756KM.hashOf)(token));if(principal===void 0)return;
forgetSessions(session=>session.expires_at<at());let secret=(0,import_chunk_CU3756KM.newSecret)("session"),key=(0,import_chunk_CU3756KM.newSecret)("key");return await sessions.
put((0,import_chunk_CU3756KM.hashOf)(secret),{format:1,token:(0,import_chunk_CU3756KM.hashOf)(token),key:(0,import_chunk_CU3756KM.hashOf)(key),created_at:at(),expires_at:at(
SESSION_MS)}),{secret,key,principal}},identifySession(secret,key){let name=(0,import_chunk_CU3756KM.hashOf)(secret),session=sessions.get(name);if(session===void 0||
session.expires_at<at()||session.key!==(0,import_chunk_CU3756KM.hashOf)(key))return;let{token:credential,expires_at}=session,principal=bearer(credential);return principal&&
{principal,credential,isWelcome:()=>sessions.has(name)&&tokens.has(credential)&&expires_at>=at()}},signOut(secret){sessions.remove((0,import_chunk_CU3756KM.hashOf)(
secret))}}}function principalOf({name,grants}){return grants.rights==="metrics"?void 0:{...grants,name}}function unclear(typed,count){let why=count===0?"there i\
s no such token":`${count} tokens have that name; use the id`,message=`Cannot revoke token "${typed.slice(0,80)}": ${why}. See: relay token list`;return new import_chunk_KPXMGPN6.RelayError(
"TOKEN_NOT_FOUND",message)}0&&(module.exports={openTokens});
