var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{GrantRecord:()=>GrantRecord,GrantTokenRecord:()=>GrantTokenRecord,SessionRecord:()=>SessionRecord,TokenRecord:()=>TokenRecord,
hashOf:()=>hashOf,kindOf:()=>kindOf,newSecret:()=>newSecret,openRecords:()=>openRecords});module.exports=__toCommonJS(stdin_exports);var import_chunk_M7T7WGPR=require("./cli.cjs").chunk_M7T7WGPR,
import_chunk_LUXDXP43=require("./cli.cjs").chunk_LUXDXP43,fs=require("node:fs"),import_node_path=require("node:path"),import_node_crypto=require("node:crypto"),
format=(0,import_chunk_LUXDXP43.literal)(1),Hash=(0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43._regex)(/^[0-9a-f]{64}$/)),Rights=(0,import_chunk_LUXDXP43.discriminatedUnion)(
"rights",[(0,import_chunk_LUXDXP43.strictObject)({rights:(0,import_chunk_LUXDXP43.literal)("owner")}),(0,import_chunk_LUXDXP43.strictObject)({rights:(0,import_chunk_LUXDXP43.literal)(
"agent"),agent:import_chunk_LUXDXP43.AgentId,workspace:(0,import_chunk_LUXDXP43.string)()})]),TokenRecord=(0,import_chunk_LUXDXP43.strictObject)({format,id:(0,import_chunk_LUXDXP43.string)(),
name:import_chunk_LUXDXP43.DisplayName,grants:Rights,created_at:import_chunk_LUXDXP43.Instant}),SessionRecord=(0,import_chunk_LUXDXP43.strictObject)({format,token:Hash,
key:(0,import_chunk_LUXDXP43.optional)(Hash),created_at:import_chunk_LUXDXP43.Instant,expires_at:import_chunk_LUXDXP43.Instant}),SigningKey=(0,import_chunk_LUXDXP43.strictObject)(
{format,key:Hash}),ClientRecord=(0,import_chunk_LUXDXP43.strictObject)({format,client_id:(0,import_chunk_LUXDXP43.string)(),name:import_chunk_LUXDXP43.DisplayName,
redirect_uris:(0,import_chunk_LUXDXP43.array)((0,import_chunk_LUXDXP43.string)().check((0,import_chunk_LUXDXP43._maxLength)(500))).check((0,import_chunk_LUXDXP43._minLength)(
1),(0,import_chunk_LUXDXP43._maxLength)(5)),created_at:import_chunk_LUXDXP43.Instant}),GrantRecord=(0,import_chunk_LUXDXP43.strictObject)({format,client_id:(0,import_chunk_LUXDXP43.string)(),
agent:import_chunk_LUXDXP43.AgentId,workspace:(0,import_chunk_LUXDXP43.string)(),resource:(0,import_chunk_LUXDXP43.string)(),created_at:import_chunk_LUXDXP43.Instant}),
GrantTokenRecord=(0,import_chunk_LUXDXP43.strictObject)({format,grant:(0,import_chunk_LUXDXP43.string)(),expires_at:import_chunk_LUXDXP43.Instant}),NAME=/^[A-Za-z0-9-]{1,64}$/;
function openRecords(directory,schema){try{(0,import_chunk_M7T7WGPR.makeDirectory)(directory)}catch(error){throw(0,import_chunk_M7T7WGPR.storeFault)("keep who m\
ay call",directory,error)}let pathOf=name=>(0,import_node_path.join)(directory,`${name}.json`);function get(name){if(NAME.test(name))try{return(0,import_chunk_M7T7WGPR.readDocumentAs)(
pathOf(name),schema)}catch(error){throw(0,import_chunk_M7T7WGPR.storeFault)("read who may call",directory,error)}}return{get,has:name=>NAME.test(name)&&fs.existsSync(
pathOf(name)),all:()=>(0,import_chunk_M7T7WGPR.namesIn)(directory).flatMap(file=>{let name=file.replace(/\.json$/,""),record=name===file?void 0:get(name);return record===
void 0?[]:[{name,record}]}),put:(name,record)=>(0,import_chunk_M7T7WGPR.replaceDocument)(pathOf(name),record),remove:name=>NAME.test(name)&&(0,import_chunk_M7T7WGPR.ifPresent)(
()=>fs.unlinkSync(pathOf(name)))}}var SECRET=/^relay_(token|session|key|at|rt)_[A-Za-z0-9_-]{43}$/;function newSecret(kind){return`relay_${kind}_${(0,import_node_crypto.randomBytes)(
32).toString("base64url")}`}function kindOf(text){return SECRET.exec(text)?.[1]}function hashOf(secret){return(0,import_node_crypto.createHash)("sha256").update(
secret).digest("hex")}0&&(module.exports={GrantRecord,GrantTokenRecord,SessionRecord,TokenRecord,hashOf,kindOf,newSecret,openRecords});
