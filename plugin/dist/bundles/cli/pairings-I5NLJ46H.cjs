var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{openPairings:()=>openPairings});module.exports=__toCommonJS(stdin_exports);var import_chunk_DIQNDE5K=require("./cli.cjs").chunk_DIQNDE5K,
import_chunk_DSSQNDB7=require("./cli.cjs").chunk_DSSQNDB7,import_chunk_LNVWYNNA=require("./cli.cjs").chunk_LNVWYNNA,import_chunk_GCAKQFYE=require("./cli.cjs").chunk_GCAKQFYE,import_chunk_A3OUN6LV=require("./cli.cjs").chunk_A3OUN6LV,
import_chunk_FS7BGWW2=require("./cli.cjs").chunk_FS7BGWW2,import_chunk_FOQXONWT=require("./cli.cjs").chunk_FOQXONWT,import_chunk_IZJ6BAZI=require("./cli.cjs").chunk_IZJ6BAZI,import_chunk_LY4PXWGU=require("./cli.cjs").chunk_LY4PXWGU,
import_chunk_TQJXTRRD=require("./cli.cjs").chunk_TQJXTRRD,import_node_crypto=require("node:crypto"),import_node_fs=require("node:fs"),import_node_path=require("node:path"),
Hash=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(/^[0-9a-f]{64}$/)),MachineId=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(
/^[0-9a-f-]{36}$/)),Name=(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._regex)(/^[a-z0-9][a-z0-9_-]{0,62}$/)),User=(0,import_chunk_IZJ6BAZI.string)().
check((0,import_chunk_IZJ6BAZI._minLength)(1),(0,import_chunk_IZJ6BAZI._maxLength)(100)),RecordedRoot=(0,import_chunk_IZJ6BAZI.object)({name:Name,label:(0,import_chunk_IZJ6BAZI.string)().
check((0,import_chunk_IZJ6BAZI._maxLength)(200)),mode:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(20))}),MachineEvent=(0,import_chunk_IZJ6BAZI.discriminatedUnion)(
"type",[(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("paired"),machine:MachineId,user:User,name:Name,token:Hash}),(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("roots"),machine:MachineId,roots:(0,import_chunk_IZJ6BAZI.array)(RecordedRoot)}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)(
"token"),machine:MachineId,token:Hash}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("used"),machine:MachineId,token:Hash}),(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("unpaired"),machine:MachineId})]),CodeEvent=(0,import_chunk_IZJ6BAZI.discriminatedUnion)("type",[(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("code"),code:Hash,user:User,name:(0,import_chunk_IZJ6BAZI.optional)(import_chunk_FS7BGWW2.DisplayName),expires_at:import_chunk_FS7BGWW2.Instant}),
(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("used"),code:Hash})]),HubProcessEvent=(0,import_chunk_IZJ6BAZI.discriminatedUnion)("typ\
e",[(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("started"),process:MachineId,url:(0,import_chunk_IZJ6BAZI.string)()}),(0,import_chunk_IZJ6BAZI.object)(
{type:(0,import_chunk_IZJ6BAZI.literal)("stopped"),process:MachineId}),(0,import_chunk_IZJ6BAZI.object)({type:(0,import_chunk_IZJ6BAZI.literal)("key"),key:Hash})]),
PairingRecord=(0,import_chunk_IZJ6BAZI.object)({format:(0,import_chunk_IZJ6BAZI.literal)(1),hub:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(
300)),machine_id:MachineId,name:Name,user:User,token:(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(200)),scopes:(0,import_chunk_IZJ6BAZI.array)(
(0,import_chunk_IZJ6BAZI.string)()),paired_at:import_chunk_FS7BGWW2.Instant}),ConnectionRecord=(0,import_chunk_IZJ6BAZI.object)({format:(0,import_chunk_IZJ6BAZI.literal)(
1),state:(0,import_chunk_IZJ6BAZI._enum)(["connecting","connected","waiting","refused","stopped"]),since:import_chunk_FS7BGWW2.Instant,reason:(0,import_chunk_IZJ6BAZI.optional)(
(0,import_chunk_IZJ6BAZI.string)().check((0,import_chunk_IZJ6BAZI._maxLength)(500)))});function openPairings(dataDir,now){let directory=(0,import_node_path.join)(
dataDir,"hubs");(0,import_chunk_GCAKQFYE.makeDirectory)(directory);let pathOf=(hub,kind)=>(0,import_node_path.join)(directory,`${keyOf(hub)}${kind}`);return{list:()=>(0,import_chunk_GCAKQFYE.namesIn)(
directory).filter(name=>name.endsWith(".pairing.json")).map(name=>(0,import_chunk_GCAKQFYE.readDocumentAs)((0,import_node_path.join)(directory,name),PairingRecord)).
filter(record=>record!==void 0).toSorted((a,b)=>a.hub<b.hub?-1:1),get:hub=>(0,import_chunk_GCAKQFYE.readDocumentAs)(pathOf(hub,".pairing.json"),PairingRecord),put:record=>(0,import_chunk_GCAKQFYE.replaceDocument)(
pathOf(record.hub,".pairing.json"),record),remove(hub){return(0,import_chunk_GCAKQFYE.ifPresent)(()=>(0,import_node_fs.unlinkSync)(pathOf(hub,".state.json"))),(0,import_chunk_GCAKQFYE.ifPresent)(
()=>(0,import_node_fs.unlinkSync)(pathOf(hub,".pairing.json")))},connection:hub=>(0,import_chunk_GCAKQFYE.readDocumentAs)(pathOf(hub,".state.json"),ConnectionRecord),
report(hub,connection){let since=new Date(now()).toISOString();(0,import_chunk_GCAKQFYE.replaceHint)(pathOf(hub,".state.json"),{format:1,since,...connection})},
lockPath:hub=>pathOf(hub,".connect"),isConnecting:hub=>(0,import_chunk_DIQNDE5K.lockHolder)(pathOf(hub,".connect"))!==void 0}}function keyOf(hub){return(0,import_node_crypto.createHash)(
"sha256").update(hub).digest("hex").slice(0,20)}0&&(module.exports={openPairings});
