const programFolder=require('node:path').join(__dirname,'../..');
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name3 in all)__defProp(target,name3,{get:all[name3],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key2 of __getOwnPropNames(from))!__hasOwnProp.call(to,key2)&&key2!==except&&__defProp(to,key2,{get:()=>from[key2],enumerable:!(desc=
__getOwnPropDesc(from,key2))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var require_chunk_FOQXONWT=__commonJS({"at-hand:chunk-FOQXONWT.js"(){}});var stdin_exports={};__export(stdin_exports,{chunk_27O6CXMT:()=>chunk_27O6CXMT_exports,chunk_2JSXRE3E:()=>chunk_2JSXRE3E_exports,chunk_3CH7TXW4:()=>chunk_3CH7TXW4_exports,
chunk_4OLVJDH2:()=>chunk_4OLVJDH2_exports,chunk_5HMMRPUZ:()=>chunk_5HMMRPUZ_exports,chunk_662KNHJH:()=>chunk_662KNHJH_exports,chunk_6DVMV7OD:()=>chunk_6DVMV7OD_exports,
chunk_6ZPH5K2Q:()=>chunk_6ZPH5K2Q_exports,chunk_75IEUJWF:()=>chunk_75IEUJWF_exports,chunk_7DZPDNVK:()=>chunk_7DZPDNVK_exports,chunk_7JWZG6G4:()=>chunk_7JWZG6G4_exports,
chunk_A3OUN6LV:()=>chunk_A3OUN6LV_exports,chunk_AHH5S33O:()=>chunk_AHH5S33O_exports,chunk_BEMEUWKG:()=>chunk_BEMEUWKG_exports,chunk_BTF4FPOL:()=>chunk_BTF4FPOL_exports,
chunk_C4YCISTK:()=>chunk_C4YCISTK_exports,chunk_CAYJTCTZ:()=>chunk_CAYJTCTZ_exports,chunk_CWXHBNOB:()=>chunk_CWXHBNOB_exports,chunk_D5U73RJJ:()=>chunk_D5U73RJJ_exports,
chunk_DAXZIYD2:()=>chunk_DAXZIYD2_exports,chunk_DIQNDE5K:()=>chunk_DIQNDE5K_exports,chunk_DSSQNDB7:()=>chunk_DSSQNDB7_exports,chunk_E5VUPNA7:()=>chunk_E5VUPNA7_exports,
chunk_ET5IHOVC:()=>chunk_ET5IHOVC_exports,chunk_FOQXONWT:()=>chunk_FOQXONWT,chunk_FS7BGWW2:()=>chunk_FS7BGWW2_exports,chunk_GCAKQFYE:()=>chunk_GCAKQFYE_exports,
chunk_HBYL67N7:()=>chunk_HBYL67N7_exports,chunk_I3K6FTWN:()=>chunk_I3K6FTWN_exports,chunk_ICAOYXOW:()=>chunk_ICAOYXOW_exports,chunk_IZJ6BAZI:()=>chunk_IZJ6BAZI_exports,
chunk_J4MVXW26:()=>chunk_J4MVXW26_exports,chunk_JMH4MVXL:()=>chunk_JMH4MVXL_exports,chunk_KA6GSYWY:()=>chunk_KA6GSYWY_exports,chunk_KFU7YNXO:()=>chunk_KFU7YNXO_exports,
chunk_L5QWSHMQ:()=>chunk_L5QWSHMQ_exports,chunk_LNVWYNNA:()=>chunk_LNVWYNNA_exports,chunk_LY4PXWGU:()=>chunk_LY4PXWGU_exports,chunk_MADRZ364:()=>chunk_MADRZ364_exports,
chunk_MIWDECEY:()=>chunk_MIWDECEY_exports,chunk_MT52M4YB:()=>chunk_MT52M4YB_exports,chunk_N454PZBW:()=>chunk_N454PZBW_exports,chunk_OLNKNLE5:()=>chunk_OLNKNLE5_exports,
chunk_P4DNMBMU:()=>chunk_P4DNMBMU_exports,chunk_PPJOQFSQ:()=>chunk_PPJOQFSQ_exports,chunk_R7RJND4B:()=>chunk_R7RJND4B_exports,chunk_RBRB6IIT:()=>chunk_RBRB6IIT_exports,
chunk_SQOHTTA4:()=>chunk_SQOHTTA4_exports,chunk_TQJXTRRD:()=>chunk_TQJXTRRD_exports,chunk_TQMNV6LN:()=>chunk_TQMNV6LN_exports,chunk_TTIWHAD2:()=>chunk_TTIWHAD2_exports,
chunk_TVYGIILQ:()=>chunk_TVYGIILQ_exports,chunk_U4VZJHBB:()=>chunk_U4VZJHBB_exports,chunk_UCX5VOXN:()=>chunk_UCX5VOXN_exports,chunk_UD623LXB:()=>chunk_UD623LXB_exports,
chunk_UVYFQAPF:()=>chunk_UVYFQAPF_exports,chunk_V4GQNEW7:()=>chunk_V4GQNEW7_exports,chunk_WZCD47AV:()=>chunk_WZCD47AV_exports,chunk_X3FL5LKY:()=>chunk_X3FL5LKY_exports,
chunk_XDKPIS3H:()=>chunk_XDKPIS3H_exports,chunk_XUDYAQEV:()=>chunk_XUDYAQEV_exports,chunk_XWK6FQOV:()=>chunk_XWK6FQOV_exports,chunk_ZG47FKRD:()=>chunk_ZG47FKRD_exports,
chunk_ZLZPYIW6:()=>chunk_ZLZPYIW6_exports});module.exports=__toCommonJS(stdin_exports);var chunk_MT52M4YB_exports={};__export(chunk_MT52M4YB_exports,{kindOf:()=>kindOf});var import_node_net=require("node:net"),PRIVATE=blockList([["0.0.0.0",8],["10\
.0.0.0",8],["100.64.0.0",10],["127.0.0.0",8],["172.16.0.0",12],["192.0.0.0",24],["192.0.2.0",24],["192.168.0.0",16],["198.18.0.0",15],["198.51.100.0",24],["203.\
0.113.0",24],["::",127],["fc00::",7],["fec0::",10],["2001:db8::",32],["3fff::",20],["5f00::",16]]),RESERVED=blockList([["169.254.0.0",16],["224.0.0.0",4],["240.\
0.0.0",4],["100.100.100.200",32],["168.63.129.16",32],["192.0.0.192",32],["fe80::",10],["ff00::",8],["fd00:ec2::254",128],["fd20:ce::254",128],["64:ff9b::",96],
["64:ff9b:1::",48],["2001::",32],["2002::",16],["100::",64]]);function kindOf(address){let plain3=address.replace(/%.*$/,""),mapped=mappedIPv4(plain3);if(mapped!==
void 0)return kindOf(mapped);let family=(0,import_node_net.isIPv4)(plain3)?"ipv4":"ipv6";return RESERVED.check(plain3,family)?"reserved":PRIVATE.check(plain3,family)?
"private":"public"}function mappedIPv4(address){if((0,import_node_net.isIPv4)(address))return;let written2=new URL(`http://[${address}]/`).hostname.slice(1,-1),
[,high,low]=/^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written2)??[];if(high===void 0||low===void 0)return;let[first3,second]=[Number.parseInt(high,16),
Number.parseInt(low,16)];return[first3>>8,first3&255,second>>8,second&255].join(".")}function blockList(ranges){let list3=new import_node_net.BlockList;for(let[
network,bits]of ranges)list3.addSubnet(network,bits,(0,import_node_net.isIPv4)(network)?"ipv4":"ipv6");return list3}var chunk_E5VUPNA7_exports={};__export(chunk_E5VUPNA7_exports,{Approval:()=>Approval,CALL_VARIABLE:()=>CALL_VARIABLE,Effect:()=>Effect,Handover:()=>Handover,MOST_PATHS:()=>MOST_PATHS,
NOTHING_IGNORED:()=>NOTHING_IGNORED,NO_TEAM:()=>NO_TEAM,OperationId:()=>OperationId,Outcome:()=>Outcome,Preview:()=>Preview,ToolEntry:()=>ToolEntry,agentsAbove:()=>agentsAbove,
bareRepository:()=>bareRepository,below:()=>below,checkConfiguration:()=>checkConfiguration,checkSpawn:()=>checkSpawn,checkText:()=>checkText,commitOf:()=>commitOf,
createBackups:()=>createBackups,createRequests:()=>createRequests,createTurns:()=>createTurns,createWorktrees:()=>createWorktrees,depthBelow:()=>depthBelow,eachChunk:()=>eachChunk,
expire:()=>expire,ignoredLine:()=>ignoredLine,inspectDatabase:()=>inspectDatabase,inspectWorktree:()=>inspectWorktree,isClosed:()=>isClosed,isFor:()=>isFor,isInsideCall:()=>isInsideCall,
isLiving:()=>isLiving,isMerged:()=>isMerged,isOverdueHere:()=>isOverdueHere,isThisProcess:()=>isThisProcess,knownAgents:()=>knownAgents,locationOf:()=>locationOf,
memberNamed:()=>memberNamed,mentionsIn:()=>mentionsIn,noCommit:()=>noCommit,noRepository:()=>noRepository,notesAbout:()=>notesAbout,openGuard:()=>openGuard,pathsOf:()=>pathsOf,
readConfiguration:()=>readConfiguration,readRoots:()=>readRoots,readSettings:()=>readSettings,readToolSettings:()=>readToolSettings,refuseArchived:()=>refuseArchived,
refuseTooLarge:()=>refuseTooLarge,removeWorktree:()=>removeWorktree,requestKey:()=>requestKey,rootFor:()=>rootFor,rootProblem:()=>rootProblem,rootsFor:()=>rootsFor,
send:()=>send3,servedAgents:()=>servedAgents,stillRunning:()=>stillRunning,sweep:()=>sweep,sweptLine:()=>sweptLine,turnAbove:()=>turnAbove,turnsHere:()=>turnsHere,
uncommittedIn:()=>uncommittedIn,withLine:()=>withLine});var chunk_ICAOYXOW_exports={};__export(chunk_ICAOYXOW_exports,{AgentSettings:()=>AgentSettings,BUILT_IN_AGENTS:()=>BUILT_IN_AGENTS,ChatgptSettings:()=>ChatgptSettings,
ClientId:()=>ClientId,Configuration:()=>Configuration,ConfiguredAgentId:()=>ConfiguredAgentId,ConfiguredClient:()=>ConfiguredClient,agentsOfActions:()=>agentsOfActions,
remoteWritesOf:()=>remoteWritesOf,triggerProblem:()=>triggerProblem,variablesFor:()=>variablesFor});var chunk_7JWZG6G4_exports={};__export(chunk_7JWZG6G4_exports,{ActionDefinition:()=>ActionDefinition,ActionEvent:()=>ActionEvent,ActionName:()=>ActionName,CALL_ATTEMPTS:()=>CALL_ATTEMPTS,
MAX_SCHEMA_BYTES:()=>MAX_SCHEMA_BYTES});var chunk_AHH5S33O_exports={};__export(chunk_AHH5S33O_exports,{Actor:()=>Actor,ProcessIdentity:()=>ProcessIdentity,WorkerIdentity:()=>WorkerIdentity,checkEntry:()=>checkEntry,
checkEvent:()=>checkEvent,traceContextOf:()=>traceContextOf});var chunk_75IEUJWF_exports={};__export(chunk_75IEUJWF_exports,{FLOW_STATES:()=>FLOW_STATES,FlowNode:()=>FlowNode,NodeKey:()=>NodeKey});var chunk_FS7BGWW2_exports={};__export(chunk_FS7BGWW2_exports,{AgentId:()=>AgentId,ConversationKey:()=>ConversationKey,DisplayName:()=>DisplayName,Instant:()=>Instant,
JobId:()=>JobId,Label:()=>Label,RequestId:()=>RequestId,given:()=>given,hasHiddenCharacters:()=>hasHiddenCharacters,wholeNumber:()=>wholeNumber});var chunk_IZJ6BAZI_exports={};__export(chunk_IZJ6BAZI_exports,{$ZodArray:()=>$ZodArray,$ZodBase64:()=>$ZodBase64,$ZodBase64URL:()=>$ZodBase64URL,$ZodBoolean:()=>$ZodBoolean,
$ZodCIDRv4:()=>$ZodCIDRv4,$ZodCIDRv6:()=>$ZodCIDRv6,$ZodCUID:()=>$ZodCUID,$ZodCUID2:()=>$ZodCUID2,$ZodCatch:()=>$ZodCatch,$ZodCustom:()=>$ZodCustom,$ZodDefault:()=>$ZodDefault,
$ZodE164:()=>$ZodE164,$ZodEmail:()=>$ZodEmail,$ZodEmoji:()=>$ZodEmoji,$ZodEncodeError:()=>$ZodEncodeError,$ZodEnum:()=>$ZodEnum,$ZodError:()=>$ZodError,$ZodExactOptional:()=>$ZodExactOptional,
$ZodGUID:()=>$ZodGUID,$ZodIPv4:()=>$ZodIPv4,$ZodIPv6:()=>$ZodIPv6,$ZodISODate:()=>$ZodISODate,$ZodISODateTime:()=>$ZodISODateTime,$ZodISODuration:()=>$ZodISODuration,
$ZodISOTime:()=>$ZodISOTime,$ZodIntersection:()=>$ZodIntersection,$ZodJWT:()=>$ZodJWT,$ZodKSUID:()=>$ZodKSUID,$ZodNanoID:()=>$ZodNanoID,$ZodNever:()=>$ZodNever,
$ZodNonOptional:()=>$ZodNonOptional,$ZodNullable:()=>$ZodNullable,$ZodNumber:()=>$ZodNumber,$ZodNumberFormat:()=>$ZodNumberFormat,$ZodObjectJIT:()=>$ZodObjectJIT,
$ZodOptional:()=>$ZodOptional,$ZodPipe:()=>$ZodPipe,$ZodPrefault:()=>$ZodPrefault,$ZodReadonly:()=>$ZodReadonly,$ZodString:()=>$ZodString,$ZodStringFormat:()=>$ZodStringFormat,
$ZodTransform:()=>$ZodTransform,$ZodType:()=>$ZodType,$ZodULID:()=>$ZodULID,$ZodURL:()=>$ZodURL,$ZodUUID:()=>$ZodUUID,$ZodUnion:()=>$ZodUnion,$ZodUnknown:()=>$ZodUnknown,
$ZodXID:()=>$ZodXID,$constructor:()=>$constructor,_array:()=>_array,_base64:()=>_base64,_base64url:()=>_base64url,_boolean:()=>_boolean,_catch:()=>_catch,_cidrv4:()=>_cidrv4,
_cidrv6:()=>_cidrv6,_cuid:()=>_cuid,_cuid2:()=>_cuid2,_decode:()=>_decode,_decodeAsync:()=>_decodeAsync,_default:()=>_default,_e164:()=>_e164,_email:()=>_email,
_emoji:()=>_emoji2,_encode:()=>_encode,_encodeAsync:()=>_encodeAsync,_endsWith:()=>_endsWith,_enum:()=>_enum,_gt:()=>_gt,_gte:()=>_gte,_guid:()=>_guid,_includes:()=>_includes,
_int:()=>_int,_ipv4:()=>_ipv4,_ipv6:()=>_ipv6,_isoDate:()=>_isoDate,_isoDateTime:()=>_isoDateTime,_isoDuration:()=>_isoDuration,_isoTime:()=>_isoTime,_jwt:()=>_jwt,
_ksuid:()=>_ksuid,_length:()=>_length,_lowercase:()=>_lowercase,_lt:()=>_lt,_lte:()=>_lte,_maxLength:()=>_maxLength,_minLength:()=>_minLength,_multipleOf:()=>_multipleOf,
_nanoid:()=>_nanoid,_never:()=>_never,_normalize:()=>_normalize,_null:()=>_null3,_number:()=>_number,_overwrite:()=>_overwrite,_parse:()=>_parse,_parseAsync:()=>_parseAsync,
_positive:()=>_positive,_refine:()=>_refine,_regex:()=>_regex,_safeDecode:()=>_safeDecode,_safeDecodeAsync:()=>_safeDecodeAsync,_safeEncode:()=>_safeEncode,_safeEncodeAsync:()=>_safeEncodeAsync,
_safeParse:()=>_safeParse,_safeParseAsync:()=>_safeParseAsync,_slugify:()=>_slugify,_startsWith:()=>_startsWith,_string:()=>_string,_superRefine:()=>_superRefine,
_toLowerCase:()=>_toLowerCase,_toUpperCase:()=>_toUpperCase,_trim:()=>_trim,_ulid:()=>_ulid,_unknown:()=>_unknown,_uppercase:()=>_uppercase,_url:()=>_url,_uuid:()=>_uuid,
_uuidv4:()=>_uuidv4,_uuidv6:()=>_uuidv6,_uuidv7:()=>_uuidv7,_xid:()=>_xid,aggregateChecks:()=>aggregateChecks,array:()=>array,arrayProcessor:()=>arrayProcessor,
boolean:()=>boolean2,booleanProcessor:()=>booleanProcessor,catchProcessor:()=>catchProcessor,clone:()=>clone,config:()=>config,createStandardJSONSchemaMethod:()=>createStandardJSONSchemaMethod,
createToJSONSchemaMethod:()=>createToJSONSchemaMethod,customProcessor:()=>customProcessor,defaultProcessor:()=>defaultProcessor,describe:()=>describe2,discriminatedUnion:()=>discriminatedUnion,
enumProcessor:()=>enumProcessor,extend:()=>extend2,flattenError:()=>flattenError,formatError:()=>formatError,globalConfig:()=>globalConfig,globalRegistry:()=>globalRegistry,
int:()=>int,intersectionProcessor:()=>intersectionProcessor,joinValues:()=>joinValues,json:()=>json,jsonStringifyReplacer:()=>jsonStringifyReplacer,literal:()=>literal,
looseObject:()=>looseObject,memoizer:()=>memoizer,never:()=>never,neverProcessor:()=>neverProcessor,nonoptionalProcessor:()=>nonoptionalProcessor,nullable:()=>nullable,
nullableProcessor:()=>nullableProcessor,number:()=>number2,numberProcessor:()=>numberProcessor,object:()=>object,objectProcessor:()=>objectProcessor,omit:()=>omit2,
optional:()=>optional,optionalProcessor:()=>optionalProcessor,parsedType:()=>parsedType,partialRecord:()=>partialRecord,pick:()=>pick2,pipe:()=>pipe,pipeProcessor:()=>pipeProcessor,
prefaultProcessor:()=>prefaultProcessor,readonlyProcessor:()=>readonlyProcessor,record:()=>record,refine:()=>refine,safeParse:()=>safeParse,standardProps:()=>standardProps,
strictObject:()=>strictObject,string:()=>string2,stringProcessor:()=>stringProcessor,stringifyPrimitive:()=>stringifyPrimitive,transform:()=>transform,transformProcessor:()=>transformProcessor,
tuple:()=>tuple,union:()=>union,unionProcessor:()=>unionProcessor,unknown:()=>unknown,unknownProcessor:()=>unknownProcessor,util_exports:()=>util_exports,validate:()=>validate,
validateAsync:()=>validateAsync});var chunk_TQJXTRRD_exports={};__export(chunk_TQJXTRRD_exports,{__commonJS:()=>__commonJS2,__esm:()=>__esm,__export:()=>__export2,__require:()=>__require,__toCommonJS:()=>__toCommonJS2,
__toESM:()=>__toESM2});var __create2=Object.create,__defProp2=Object.defineProperty,__getOwnPropDesc2=Object.getOwnPropertyDescriptor,__getOwnPropNames2=Object.
getOwnPropertyNames,__getProtoOf2=Object.getPrototypeOf,__hasOwnProp2=Object.prototype.hasOwnProperty,__require=(x=>typeof require<"u"?require:typeof Proxy<"u"?
new Proxy(x,{get:(a,b)=>(typeof require<"u"?require:a)[b]}):x)(function(x){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic requi\
re of "'+x+'" is not supported')}),__esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames2(fn)[0]])(fn=0)),res}catch(e){
throw err=[e],e}},__commonJS2=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames2(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=
0,e}},__export2=(target,all)=>{for(var name3 in all)__defProp2(target,name3,{get:all[name3],enumerable:!0})},__copyProps2=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key2 of __getOwnPropNames2(from))!__hasOwnProp2.call(to,key2)&&key2!==except&&__defProp2(to,key2,{get:()=>from[key2],enumerable:!(desc=
__getOwnPropDesc2(from,key2))||desc.enumerable});return to},__toESM2=(mod,isNodeMode,target)=>(target=mod!=null?__create2(__getProtoOf2(mod)):{},__copyProps2(isNodeMode||
!mod||!mod.__esModule?__defProp2(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS2=mod=>__copyProps2(__defProp2({},"__esModule",{value:!0}),
mod);var util_exports={};__export2(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,
assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,
captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,
constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,
esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,
getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,
hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue,joinValues:()=>joinValues,
jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,
numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,
prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,
rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,
toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});
function assertEqual(val){return val}function assertNotEqual(val){return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){let numericValues=Object.values(entries).filter(v=>typeof v==
"number");return Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v)}function joinValues(array2,separator="|"){return array2.
map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){return typeof value=="bigint"?value.toString():value}var Cached=class{constructor(getter){
this._getter=getter,this._value=void 0}get value(){let getter=this._getter;return getter!==void 0&&(this._value=getter(),this._getter=void 0),this._value}};function cached(getter){
return new Cached(getter)}function nullish(input3){return input3==null}function cleanRegex(source){let start3=source.startsWith("^")?1:0,end2=source.endsWith("$")?
source.length-1:source.length;return source.slice(start3,end2)}function floatSafeRemainder(val,step2){let ratio=val/step2,roundedRatio=Math.round(ratio),tolerance=4*
Number.EPSILON*Math.max(Math.abs(ratio),1);return Math.abs(ratio-roundedRatio)<tolerance?0:ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object22,key2,getter){
let value;Object.defineProperty(object22,key2,{get(){if(value!==EVALUATING)return value===void 0&&(value=EVALUATING,value=getter()),value},set(v){Object.defineProperty(
object22,key2,{value:v})},configurable:!0})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target,prop,value){
Object.defineProperty(target,prop,{value,writable:!0,enumerable:!0,configurable:!0})}function rawShape(def){let desc=Object.getOwnPropertyDescriptor(def,"shape");
return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key2,getter){
Object.defineProperty(target,key2,{get(){let value=getter();return assignProp(this,key2,value),value},enumerable:!0,configurable:!0})}function putProp(target,key2,value){
key2 in target?assignProp(target,key2,value):target[key2]=value}function mirrorShape(target,source,keys,wrap){let raw=sourceShape(source);for(let key2 of keys){
let desc=Object.getOwnPropertyDescriptor(raw,key2);desc.enumerable&&(desc.get?deferProp(target,key2,()=>{let value=source._zod.def.shape[key2];return wrap?wrap(
value,key2):value}):putProp(target,key2,wrap?wrap(desc.value,key2):desc.value))}}function mirrorProps(target,source){for(let key2 of Reflect.ownKeys(source)){let desc=Object.
getOwnPropertyDescriptor(source,key2);desc.enumerable&&(desc.get?deferProp(target,key2,()=>source[key2]):putProp(target,key2,desc.value))}}function mergeDefs(...defs){
let mergedDescriptors={};for(let def of defs){let descriptors=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors)}return Object.defineProperties(
{},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path){return path?path.reduce((acc,key2)=>acc?.[key2],
obj):obj}function promiseAllObject(promisesObj){let keys=Object.keys(promisesObj),promises5=keys.map(key2=>promisesObj[key2]);return Promise.all(promises5).then(
results=>{let resolvedObj={};for(let i=0;i<keys.length;i++)resolvedObj[keys[i]]=results[i];return resolvedObj})}function randomString(length=10){let chars="abcd\
efghijklmnopqrstuvwxyz",str="";for(let i=0;i<length;i++)str+=chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.stringify(str)}
function slugify(input3){return input3.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}var captureStackTrace="captur\
eStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}var allowsEval=cached(
()=>{if(globalConfig.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{let F=Function;return new F(""),!0}catch{return!1}});
function isPlainObject(o){if(isObject(o)===!1)return!1;let ctor=o.constructor;if(ctor===void 0||typeof ctor!="function")return!0;let prot=ctor.prototype;return!(isObject(
prot)===!1||Object.prototype.hasOwnProperty.call(prot,"isPrototypeOf")===!1)}function shallowClone(o){return isPlainObject(o)?{...o}:Array.isArray(o)?[...o]:o instanceof
Map?new Map(o):o instanceof Set?new Set(o):o}function numKeys(data){let keyCount=0;for(let key2 in data)Object.prototype.hasOwnProperty.call(data,key2)&&keyCount++;
return keyCount}var getParsedType=data=>{let t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(
data)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.
isArray(data)?"array":data===null?"null":data.then&&typeof data.then=="function"&&data.catch&&typeof data.catch=="function"?"promise":typeof Map<"u"&&data instanceof
Map?"map":typeof Set<"u"&&data instanceof Set?"set":typeof Date<"u"&&data instanceof Date?"date":typeof File<"u"&&data instanceof File?"file":"object";default:throw new Error(
`Unknown data type: ${t}`)}},propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undef\
ined"]);function escapeRegex(str){return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){let cl=new inst._zod.constr(def??inst._zod.def);
return(!def||params?.parent)&&(cl._zod.parent=inst),cl}function normalizeParams(_params){let params=_params;if(!params)return{};if(typeof params=="string")return{
error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");params.error=params.
message}return delete params.message,typeof params.error=="string"?{...params,error:()=>params.error}:params}function createTransparentProxy(getter){let target;
return new Proxy({},{get(_,prop,receiver){return target??(target=getter()),Reflect.get(target,prop,receiver)},set(_,prop,value,receiver){return target??(target=
getter()),Reflect.set(target,prop,value,receiver)},has(_,prop){return target??(target=getter()),Reflect.has(target,prop)},deleteProperty(_,prop){return target??
(target=getter()),Reflect.deleteProperty(target,prop)},ownKeys(_){return target??(target=getter()),Reflect.ownKeys(target)},getOwnPropertyDescriptor(_,prop){return target??
(target=getter()),Reflect.getOwnPropertyDescriptor(target,prop)},defineProperty(_,prop,descriptor){return target??(target=getter()),Reflect.defineProperty(target,
prop,descriptor)}})}function stringifyPrimitive(value){return typeof value=="bigint"?value.toString()+"n":typeof value=="string"?`"${value}"`:`${value}`}function optionalKeys(shape){
return Object.keys(shape).filter(k=>shape[k]._zod.optin!==void 0&&shape[k]._zod.optout==="optional")}var NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,
Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.
MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};function pick(schema,mask){
let currDef=schema._zod.def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");
let newShape={};return mirrorShape(newShape,schema,maskedKeys(schema,mask)),clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function maskedKeys(schema,mask){
let raw=sourceShape(schema),keys=[];for(let key2 of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(raw,key2)?.enumerable)throw new Error(`Unrecogniz\
ed key: "${String(key2)}"`);mask[key2]&&keys.push(key2)}return keys}function omit(schema,mask){let currDef=schema._zod.def,checks=currDef.checks;if(checks&&checks.
length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");let omitted=new Set(maskedKeys(schema,mask)),newShape={};return mirrorShape(
newShape,schema,Reflect.ownKeys(sourceShape(schema)).filter(key2=>!omitted.has(key2))),clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function extend(schema,shape){
if(!isPlainObject(shape))throw new Error("Invalid input to extend: expected a plain object");let checks=schema._zod.def.checks;if(checks&&checks.length>0){let existingShape=sourceShape(
schema);for(let key2 of Reflect.ownKeys(shape))if(Object.getOwnPropertyDescriptor(existingShape,key2)!==void 0)throw new Error("Cannot overwrite keys on object \
schemas containing refinements. Use `.safeExtend()` instead.")}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){
let newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema))),mirrorProps(newShape,shape),newShape}function safeExtend(schema,shape){
if(!isPlainObject(shape))throw new Error("Invalid input to safeExtend: expected a plain object");return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,
shape)}))}function merge(a,b){if(!b?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(a.
_zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");let newShape={};mirrorShape(
newShape,a,Reflect.ownKeys(sourceShape(a))),mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));let def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){
return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a,def)}function partial(Class2,schema,mask,name3="partial"){let checks=schema._zod.def.checks;
if(checks&&checks.length>0)throw new Error(`.${name3}() cannot be used on object schemas containing refinements`);let selected=mask?new Set(maskedKeys(schema,mask)):
void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key2)=>selected&&!selected.has(key2)?value:new Class2(
{type:"optional",innerType:value}))),clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){let selected=mask?
new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key2)=>selected&&!selected.has(
key2)?value:new Class2({type:"nonoptional",innerType:value})),clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.continue!==!0)return!0;return!1}function explicitlyAborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.continue===!1)return!0;return!1}function prefixIssues(path,issues){return issues.map(iss=>{
var _a3;return(_a3=iss).path??(_a3.path=[]),iss.path.unshift(path),iss})}function unwrapMessage(message2){return typeof message2=="string"?message2:message2?.message}
function sizeCaps(defChecks){let caps2=[];for(let ch of defChecks??[]){let d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;let max=d.maximum??d.
length??d.size;max>=0&&caps2.push([max,ch])}return caps2}function attachSchema(issues,start3,inst){var _a3;for(let i=start3;i<issues.length;i++)(_a3=issues[i]).
schema??(_a3.schema=inst)}function finalizeIssue(iss,ctx,config2){var _a3;let traits=iss.inst?._zod?.traits;traits?.has("$ZodType")&&(traits.has("$ZodCheck")?(_a3=
iss).schema??(_a3.schema=iss.inst):iss.schema=iss.inst);let schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:void 0,message2=iss.message?iss.message:
unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??
unwrapMessage(config2.localeError?.(iss))??"Invalid input",full2={};for(let k of Object.keys(iss))k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__\
proto__"||(full2[k]=iss[k]);return full2.path??(full2.path=[]),full2.message=message2,ctx?.reportInput&&(full2.input=iss.input),full2}function getSizableOrigin(input3){
return input3 instanceof Set?"set":input3 instanceof Map?"map":input3 instanceof File?"file":"unknown"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){
let units=str.length;if(!highSurrogate.test(str))return units;let count2=units;for(let i=0;i<units-1;i++)(str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&
64512)===56320&&(count2--,i++);return count2}function getLengthableOrigin(input3){return Array.isArray(input3)?"array":typeof input3=="string"?"string":"unknown"}
function parsedType(data){let t=typeof data;switch(t){case"number":return Number.isNaN(data)?"nan":"number";case"object":{if(data===null)return"null";if(Array.isArray(
data))return"array";let obj=data;if(obj&&Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&obj.constructor)return obj.constructor.name}}return t}
function issue(...args){let[iss,input3,inst]=args;return typeof iss=="string"?{message:iss,code:"custom",input:input3,inst}:{...iss}}function cleanEnum(obj){return Object.
entries(obj).filter(([k,_])=>Number.isNaN(Number.parseInt(k,10))).map(el=>el[1])}function base64ToUint8Array(base642){let binaryString=atob(base642),bytes=new Uint8Array(
binaryString.length);for(let i=0;i<binaryString.length;i++)bytes[i]=binaryString.charCodeAt(i);return bytes}function uint8ArrayToBase64(bytes){let binaryString="";
for(let i=0;i<bytes.length;i++)binaryString+=String.fromCharCode(bytes[i]);return btoa(binaryString)}function base64urlToUint8Array(base64url2){let base642=base64url2.
replace(/-/g,"+").replace(/_/g,"/"),padding="=".repeat((4-base642.length%4)%4);return base64ToUint8Array(base642+padding)}function uint8ArrayToBase64url(bytes){
return uint8ArrayToBase64(bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex2){let cleanHex=hex2.replace(/^0x/,"");if(cleanHex.
length%2!==0)throw new Error("Invalid hex string length");let bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2)bytes[i/2]=Number.parseInt(
cleanHex.slice(i,i+2),16);return bytes}function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}var Class=class{constructor(..._args){}};
function members(proto,table2){for(let key2 in table2){let desc=Object.getOwnPropertyDescriptor(table2,key2);desc.get?Object.defineProperty(proto,key2,{...desc,
enumerable:!1}):defineBound(proto,key2,desc.value)}}function own(inst,key2,value,enumerable=!0){return Object.defineProperty(inst,key2,{configurable:!0,writable:!0,
enumerable,value}),value}function hide(inst,key2,value){return own(inst,key2,value,!1)}function derived(computes,table2){for(let key2 in computes){let compute=computes[key2];
Object.defineProperty(table2,key2,{configurable:!0,enumerable:!0,get(){return own(this,key2,compute(this))},set(value){own(this,key2,value)}})}return table2}function defineBound(proto,key2,fn){
Object.defineProperty(proto,key2,{configurable:!0,get(){return this==null?fn:own(this,key2,fn.bind(this))},set(value){own(this,key2,value)}})}function claim(inst,sentinel){
let proto=Object.getPrototypeOf(inst);return sentinel in proto?void 0:proto}var installing,broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(inst,key2,compute){
let proto=Object.getPrototypeOf(inst._zod);if(key2 in proto&&installing!==inst._zod){installing=void 0;return}installing=inst._zod,Object.defineProperty(proto,key2,
{configurable:!0,get(){Object.defineProperty(this,key2,breaker);let outer=broke;broke=!1;try{let value=compute(this);return broke?delete this[key2]:Object.defineProperty(
this,key2,{configurable:!0,writable:!0,value}),broke=broke||outer,value}catch(err){throw delete this[key2],broke=broke||outer,err}},set(value){Object.defineProperty(
this,key2,{configurable:!0,writable:!0,value})}})}function installLazyProp(inst,key2,make2,enumerable){let proto=claim(inst,key2);proto&&Object.defineProperty(proto,
key2,{configurable:!0,get(){let desc={configurable:!0,writable:!0,enumerable,value:void 0};return Object.defineProperty(this,key2,desc),desc.value=make2(this),Object.
defineProperty(this,key2,desc),desc.value},set(value){Object.defineProperty(this,key2,{configurable:!0,writable:!0,enumerable,value})}})}var CONSTANT_CATCH="~co\
nstantCatch";function constantCatch(value){let fn=()=>value;return fn[CONSTANT_CATCH]=!0,fn}var _a,_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in
Error?Error:null;function newError(Definition){let E=_E;if(E){let saved=E.stackTraceLimit;if(typeof saved=="number"){try{E.stackTraceLimit=0}catch{return _E=null,
new Definition}try{return new Definition}finally{E.stackTraceLimit=saved}}}return new Definition}function $constructor(name3,initializer2,proto,params){let zodProto={};
function Internals(def){this.def=def,this.constr=_,this.traits=new Set}Internals.prototype=zodProto;let protoMembers=proto,initialized=protoMembers&&new WeakSet;
function init(inst,def){if(inst._zod){if(inst._zod.traits.has(name3))return}else{_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{
_zodDesc.value=void 0}}if(inst._zod.traits.add(name3),initializer2(inst,def),initialized){let own22=Object.getPrototypeOf(inst),ctorProto=inst._zod.constr.prototype,
up=own22;for(;up&&up!==ctorProto;)up=Object.getPrototypeOf(up);let target=up??own22;initialized.has(target)||(initialized.add(target),members(target,protoMembers))}
let proto2=_.prototype;for(let k in proto2)Object.prototype.hasOwnProperty.call(proto2,k)&&(k in inst||(inst[k]=proto2[k].bind(inst)))}let Parent2=params?.Parent??
Object;class Definition extends Parent2{}Object.defineProperty(Definition,"name",{value:name3});function _(def){let inst=params?.Parent?newError(Definition):this;
init(inst,def);let deferred=inst._zod.deferred;if(deferred){for(let fn of deferred)fn();inst._zod.deferred=void 0}let pp=globalThis.__zod_globalConfig?.postProcessor;
return pp&&pp(inst),inst}return Object.defineProperty(_,"init",{value:init}),Object.defineProperty(_,Symbol.hasInstance,{value:inst=>params?.Parent&&inst instanceof
params.Parent?!0:inst?._zod?.traits?.has(name3)}),Object.defineProperty(_,"name",{value:name3}),_}var $ZodAsyncError=class extends Error{constructor(){super("En\
countered Promise during synchronous parse. Use .parseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(name3){super(`Encountered unidirectio\
nal transform during encode: ${name3}`),this.name="ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.
__zod_globalConfig;function config(newConfig){return newConfig&&Object.assign(globalConfig,newConfig),globalConfig}var cuid=/^[cC][0-9a-z]{6,}$/,cuid2=/^[0-9a-z]+$/,
ulid=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,xid=/^[0-9a-vA-V]{20}$/,ksuid=/^[A-Za-z0-9]{27}$/,nanoid=/^[a-zA-Z0-9_-]{21}$/;function nanoidOfLength(length){
return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`)}var duration=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,guid=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,
uuid=version2=>version2?new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`):/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,
email=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,_emoji="^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{R\
egional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";function emoji(){return new RegExp(_emoji,"u")}var ipv4=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,
ipv6=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,
cidrv4=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,cidrv6=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,
base64=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,base64url=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,httpProtocol=/^https?$/,
e164=/^\+[1-9]\d{6,14}$/,dateSource="(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[\
12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";function anchor(source){return new RegExp(`^${source}$`)}var date=anchor(dateSource);
function timeSource(args){let hhmm="(?:[01]\\d|2[0-3]):[0-5]\\d";return typeof args.precision=="number"?args.precision===-1?`${hhmm}`:args.precision===0?`${hhmm}\
:[0-5]\\d`:`${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`:args.seconds?`${hhmm}:[0-5]\\d(?:\\.\\d+)?`:`${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`}function time(args){return new RegExp(
`^${timeSource(args)}$`)}function datetime(args){let opts=["Z"];args.offset&&opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");let qualified=`${timeSource({precision:args.
precision,seconds:!0})}(?:${opts.join("|")})`,timeRegex=args.local?`${qualified}|${timeSource({precision:args.precision})}`:qualified;return new RegExp(`^${dateSource}\
T(?:${timeRegex})$`)}var anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i,_null=/^null$/i,lowercase=/^[^A-Z]*$/,uppercase=/^[^a-z]*$/,
$ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a3;inst._zod??(inst._zod={}),inst._zod.def=def,(_a3=inst._zod).onattach??(_a3.onattach=[])}),_whenHasLength=payload=>{
let val=payload.value;return!nullish(val)&&val.length!==void 0},numericOriginMap={number:"number",bigint:"bigint",object:"date"},$ZodCheckLessThan=$constructor(
"$ZodCheckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{(def.inclusive?payload.value<=
def.value:payload.value<def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_big",maximum:typeof def.value=="object"?
def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),$ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",
(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{(def.inclusive?payload.value>=def.value:payload.value>
def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value=="object"?def.value.getTime():def.
value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),$ZodCheckMultipleOf=$constructor("$ZodCheckMultipleOf",(inst,def)=>{$ZodCheck.init(
inst,def),inst._zod.check=payload=>{if(typeof payload.value!=typeof def.value)throw new Error("Cannot mix number and bigint in multiple_of check.");(typeof payload.
value=="bigint"?def.value!==BigInt(0)&&payload.value%def.value===BigInt(0):floatSafeRemainder(payload.value,def.value)===0)||payload.issues.push({origin:typeof payload.
value,code:"not_multiple_of",divisor:def.value,input:payload.value,inst,continue:!def.abort})}}),$ZodCheckNumberFormat=$constructor("$ZodCheckNumberFormat",(inst,def)=>{
$ZodCheck.init(inst,def),def.format=def.format||"float64";let isInt=def.format?.includes("int"),origin=isInt?"int":"number",[minimum,maximum]=NUMBER_FORMAT_RANGES[def.
format];inst._zod.check=payload=>{let input3=payload.value;if(isInt){if(!Number.isInteger(input3)){payload.issues.push({expected:origin,format:def.format,code:"\
invalid_type",continue:!1,input:input3,inst});return}if(!Number.isSafeInteger(input3)){input3>0?payload.issues.push({input:input3,code:"too_big",maximum:Number.
MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort}):payload.issues.push({input:input3,code:"t\
oo_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort});return}}input3<minimum&&
payload.issues.push({origin:"number",input:input3,code:"too_small",minimum,inclusive:!0,inst,continue:!def.abort}),input3>maximum&&payload.issues.push({origin:"\
number",input:input3,code:"too_big",maximum,inclusive:!0,inst,continue:!def.abort})}}),$ZodCheckMaxLength=$constructor("$ZodCheckMaxLength",(inst,def)=>{var _a3;
$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasLength),inst._zod.check=payload=>{let input3=payload.value,units=input3.length;if((typeof input3==
"string"&&units>def.maximum?codePointLength(input3):units)<=def.maximum)return;let origin=getLengthableOrigin(input3);payload.issues.push({origin,code:"too_big",
maximum:def.maximum,inclusive:!0,input:input3,inst,continue:!def.abort})}}),$ZodCheckMinLength=$constructor("$ZodCheckMinLength",(inst,def)=>{var _a3;$ZodCheck.
init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasLength),inst._zod.check=payload=>{let input3=payload.value,units=input3.length;if((typeof input3=="st\
ring"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input3):units)>=def.minimum)return;let origin=getLengthableOrigin(input3);payload.issues.push({origin,
code:"too_small",minimum:def.minimum,inclusive:!0,input:input3,inst,continue:!def.abort})}}),$ZodCheckLengthEquals=$constructor("$ZodCheckLengthEquals",(inst,def)=>{
var _a3;$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasLength),inst._zod.check=payload=>{let input3=payload.value,units=input3.length,length=typeof input3==
"string"&&units>=def.length&&units<=def.length*2?codePointLength(input3):units;if(length===def.length)return;let origin=getLengthableOrigin(input3),tooBig=length>
def.length;payload.issues.push({origin,...tooBig?{code:"too_big",maximum:def.length}:{code:"too_small",minimum:def.length},inclusive:!0,exact:!0,input:payload.value,
inst,continue:!def.abort})}}),$ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a3,_b;$ZodCheck.init(inst,def),def.pattern?(_a3=inst.
_zod).check??(_a3.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.push({origin:"string",code:"invalid_format",format:def.
format,input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})}):(_b=inst._zod).check??(_b.check=()=>{})}),$ZodCheckRegex=$constructor(
"$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(inst,def),inst._zod.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.
push({origin:"string",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.abort})}}),$ZodCheckLowerCase=$constructor(
"$ZodCheckLowerCase",(inst,def)=>{def.pattern??(def.pattern=lowercase),$ZodCheckStringFormat.init(inst,def)}),$ZodCheckUpperCase=$constructor("$ZodCheckUpperCas\
e",(inst,def)=>{def.pattern??(def.pattern=uppercase),$ZodCheckStringFormat.init(inst,def)}),$ZodCheckIncludes=$constructor("$ZodCheckIncludes",(inst,def)=>{$ZodCheck.
init(inst,def);let escapedRegex=escapeRegex(def.includes),pattern2=new RegExp(typeof def.position=="number"?`^.{${def.position},}${escapedRegex}`:escapedRegex);
def.pattern=pattern2,inst._zod.check=payload=>{payload.value.includes(def.includes,def.position)||payload.issues.push({origin:"string",code:"invalid_format",format:"\
includes",includes:def.includes,input:payload.value,inst,continue:!def.abort})}}),$ZodCheckStartsWith=$constructor("$ZodCheckStartsWith",(inst,def)=>{$ZodCheck.
init(inst,def);let pattern2=new RegExp(`^${escapeRegex(def.prefix)}.*`);def.pattern??(def.pattern=pattern2),inst._zod.check=payload=>{payload.value.startsWith(def.
prefix)||payload.issues.push({origin:"string",code:"invalid_format",format:"starts_with",prefix:def.prefix,input:payload.value,inst,continue:!def.abort})}}),$ZodCheckEndsWith=$constructor(
"$ZodCheckEndsWith",(inst,def)=>{$ZodCheck.init(inst,def);let pattern2=new RegExp(`.*${escapeRegex(def.suffix)}$`);def.pattern??(def.pattern=pattern2),inst._zod.
check=payload=>{payload.value.endsWith(def.suffix)||payload.issues.push({origin:"string",code:"invalid_format",format:"ends_with",suffix:def.suffix,input:payload.
value,inst,continue:!def.abort})}}),$ZodCheckOverwrite=$constructor("$ZodCheckOverwrite",(inst,def)=>{$ZodCheck.init(inst,def),inst._zod.check=payload=>{payload.
value=def.tx(payload.value)}}),_a2,$ZodRegistry=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(schema,..._meta){let meta2=_meta[0];return this.
_map.set(schema,meta2),meta2&&typeof meta2=="object"&&"id"in meta2&&this._idmap.set(meta2.id,schema),this}clear(){return this._map=new WeakMap,this._idmap=new Map,
this}remove(schema){let meta2=this._map.get(schema);return meta2&&typeof meta2=="object"&&"id"in meta2&&this._idmap.delete(meta2.id),this._map.delete(schema),this}get(schema){
let p=schema._zod.parent;if(p){let pm={...this.get(p)??{}};delete pm.id;let f={...pm,...this._map.get(schema)};return Object.keys(f).length?f:void 0}return this.
_map.get(schema)}has(schema){return this._map.has(schema)}};function registry(){return new $ZodRegistry}(_a2=globalThis).__zod_globalRegistry??(_a2.__zod_globalRegistry=
registry());var globalRegistry=globalThis.__zod_globalRegistry,Doc=class{constructor(args=[],closed={}){this.content=[],this.indent=0,this.args=args,this.closed=
closed}indented(fn){this.indent+=1;try{fn(this)}finally{this.indent-=1}}write(arg){if(typeof arg=="function"){arg(this,{execution:"sync"}),arg(this,{execution:"\
async"});return}let lines=arg.split(`
`).filter(x=>x),minIndent=Math.min(...lines.map(x=>x.length-x.trimStart().length)),dedented=lines.map(x=>x.slice(minIndent)).map(x=>" ".repeat(this.indent*2)+x);
for(let line of dedented)this.content.push(line)}compile(){let F=Function,content=this?.content??[""];return new F(...Object.keys(this.closed),`return function \
(${this.args.join(", ")}) {
${content.join(`
`)}
};`)(...Object.values(this.closed))}};function _getMessage(){let internals=this._zod;return internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,
2)),internals.message}function _setMessage(value){this._zod.message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={
value:void 0,enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(inst,def)=>{inst.name="$ZodError",_issuesDesc.value=
def,Object.defineProperty(inst,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(inst,"message",_messageDesc);let proto=Object.getPrototypeOf(
inst);_installedToString.has(proto)||(_installedToString.add(proto),Object.defineProperty(proto,"toString",{configurable:!0,enumerable:!1,get(){let value=()=>this.
message;return Object.defineProperty(this,"toString",{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,"toString",{value,configurable:!0,
writable:!0})}}))},$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});function node(obj,key2,make2){
return Object.prototype.hasOwnProperty.call(obj,key2)||(key2==="__proto__"?Object.defineProperty(obj,key2,{value:make2(),writable:!0,enumerable:!0,configurable:!0}):
obj[key2]=make2()),obj[key2]}function flattenError(error,mapper=issue2=>issue2.message){let fieldErrors={},formErrors=[];for(let sub of error.issues)sub.path.length>
0?node(fieldErrors,sub.path[0],()=>[]).push(mapper(sub)):formErrors.push(mapper(sub));return{formErrors,fieldErrors}}function formatError(error,mapper=issue2=>issue2.
message){let fieldErrors={_errors:[]},processError=(error2,path=[])=>{for(let issue2 of error2.issues)if(issue2.code==="invalid_union"&&issue2.errors.length)issue2.
errors.map(issues=>processError({issues},[...path,...issue2.path]));else if(issue2.code==="invalid_key")processError({issues:issue2.issues},[...path,...issue2.path]);else if(issue2.
code==="invalid_element")processError({issues:issue2.issues},[...path,...issue2.path]);else{let fullpath=[...path,...issue2.path];if(fullpath.length===0)fieldErrors.
_errors.push(mapper(issue2));else{let curr=fieldErrors,i=0;for(;i<fullpath.length;){let el=fullpath[i],terminal=i===fullpath.length-1;if(el==="_errors"){terminal&&
curr._errors.push(mapper(issue2)),i++;continue}Object.prototype.hasOwnProperty.call(curr,el)||Object.defineProperty(curr,el,{value:{_errors:[]},enumerable:!0,writable:!0,
configurable:!0});let node2=curr[el];terminal&&node2._errors.push(mapper(issue2)),curr=node2,i++}}}};return processError(error),fieldErrors}function finalizeParams(callee,params){
return{callee:params?.callee??callee,Err:params?.Err}}var _parse=_Err=>{let fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema.
_zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;if(result.issues.length){let e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(
iss,ctx,config())));throw captureStackTrace(e,_params?.callee??fn),e}return result.value};return fn},parse=_parse($ZodRealError),_parseAsync=_Err=>{let fn=async(schema,value,_ctx,params)=>{
let ctx=_ctx?{..._ctx,async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise&&(result=await result),result.issues.length){
let e=new(params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(e,params?.callee??fn),e}return result.value};return fn},
parseAsync=_parseAsync($ZodRealError),_safeParse=_Err=>(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},
ctx);if(result instanceof Promise)throw new $ZodAsyncError;return result.issues.length?failure(_Err,result.issues,ctx):{success:!0,data:result.value}},safeParse=_safeParse(
$ZodRealError);function failure(Err,issues,ctx){let error;return{success:!1,get error(){return error||(error=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config()))),
issues=void 0,ctx=void 0),error},set error(e){error=e,issues=void 0,ctx=void 0}}}var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!0}:
{async:!0},result=schema._zod.run({value,issues:[]},ctx);return result instanceof Promise&&(result=await result),result.issues.length?failure(_Err,result.issues,
ctx):{success:!0,data:result.value}},safeParseAsync=_safeParseAsync($ZodRealError),COMPILE_INVALID=Symbol.for("zod.compile.invalid"),COMPILE_FALLBACK=Symbol.for(
"zod.compile.fallback"),validate=((schema,value,_ctx)=>{let validator=schema._zod.bag.validator;if(validator!==void 0){if(validator(value)!==COMPILE_INVALID)return!0;
if(validator.definite===!0&&_ctx===void 0)return!1}return validateFallback(schema,value,_ctx)});function validateFallback(schema,value,_ctx){let ctx=_ctx?{..._ctx,
async:!1,abortEarly:!0}:{async:!1,abortEarly:!0},fallbackRun=schema._zod.bag.fallbackRun,result;if(fallbackRun?(ctx[COMPILE_FALLBACK]=!0,result=fallbackRun({value,
issues:[]},ctx)):result=schema._zod.run({value,issues:[]},ctx),result instanceof Promise)throw new $ZodAsyncError;return result.issues.length===0}var validateAsync=async(schema,value,_ctx)=>{
let ctx=_ctx?{..._ctx,async:!0,abortEarly:!0}:{async:!0,abortEarly:!0},result=schema._zod.run({value,issues:[]},ctx);return result instanceof Promise&&(result=await result),
result.issues.length===0},_encode=_Err=>{let parse22=_parse(_Err),fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,direction:"backward"}:{direction:"backw\
ard"};return parse22(schema,value,ctx,finalizeParams(fn,_params))};return fn},_decode=_Err=>{let parse22=_parse(_Err),fn=(schema,value,_ctx,_params)=>parse22(schema,
value,_ctx,finalizeParams(fn,_params));return fn},_encodeAsync=_Err=>{let parseAsync2=_parseAsync(_Err),fn=async(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,
direction:"backward"}:{direction:"backward"};return await parseAsync2(schema,value,ctx,finalizeParams(fn,_params))};return fn},_decodeAsync=_Err=>{let parseAsync2=_parseAsync(
_Err),fn=async(schema,value,_ctx,_params)=>await parseAsync2(schema,value,_ctx,finalizeParams(fn,_params));return fn},_safeEncode=_Err=>(schema,value,_ctx)=>{let ctx=_ctx?
{..._ctx,direction:"backward"}:{direction:"backward"};return _safeParse(_Err)(schema,value,ctx)},_safeDecode=_Err=>(schema,value,_ctx)=>_safeParse(_Err)(schema,
value,_ctx),_safeEncodeAsync=_Err=>async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,direction:"backward"}:{direction:"backward"};return _safeParseAsync(_Err)(schema,
value,ctx)},_safeDecodeAsync=_Err=>async(schema,value,_ctx)=>_safeParseAsync(_Err)(schema,value,_ctx),version={major:4,minor:6,patch:7},$ZodType=$constructor("$\
ZodType",(inst,def)=>{var _a3;inst??(inst={}),inst._zod.def=def,inst._zod.bag=inst._zod.bag||{},inst._zod.version=version;let defChecks=inst._zod.def.checks,checks=inst.
_zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(let ch of checks)for(let fn of ch._zod.onattach)fn(inst);if(checks.
length===0)(_a3=inst._zod).deferred??(_a3.deferred=[]),inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse});else{let runChecks=(payload,checks2,ctx)=>{
if(payload.memo)return payload;let isAborted2=aborted(payload),asyncResult;for(let ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload)||!ch._zod.def.
when(payload))continue}else if(isAborted2)continue;let currLen=payload.issues.length,_=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===!1)throw new $ZodAsyncError;
if(asyncResult||_ instanceof Promise)asyncResult=(asyncResult??Promise.resolve()).then(async()=>{await _,payload.issues.length!==currLen&&(attachSchema(payload.
issues,currLen,inst),isAborted2||(isAborted2=aborted(payload,currLen)))});else{if(payload.issues.length===currLen)continue;attachSchema(payload.issues,currLen,inst),
isAborted2||(isAborted2=aborted(payload,currLen))}}return asyncResult?asyncResult.then(()=>payload):payload},handleCanaryResult=(canary,payload,ctx)=>{if(aborted(
canary))return canary.aborted=!0,canary;let checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===!1)throw new $ZodAsyncError;
return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks)
return inst._zod.parse(payload,ctx);if(ctx.direction==="backward"){let canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:!0});return canary instanceof
Promise?canary.then(canary2=>handleCanaryResult(canary2,payload,ctx)):handleCanaryResult(canary,payload,ctx)}let result=inst._zod.parse(payload,ctx);if(result instanceof
Promise){if(ctx.async===!1)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~stan\
dard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}}),toStandardResult=(r,ctx)=>r.issues.length?{issues:r.
issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync2(inst,value){let ctx={async:!0};return toStandardResult(await inst.
_zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{let ctx={async:!1};try{let r=inst._zod.run({value,issues:[]},ctx);if(!(r instanceof
Promise))return toStandardResult(r,ctx)}catch{}return validateAsync2(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.pattern=def.pattern??anyString,inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.value)}catch{}return typeof payload.
value=="string"||payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst}),payload}}),$ZodStringFormat=$constructor("$ZodStringForma\
t",(inst,def)=>{$ZodCheckStringFormat.init(inst,def),$ZodString.init(inst,def)}),$ZodGUID=$constructor("$ZodGUID",(inst,def)=>{def.pattern??(def.pattern=guid),$ZodStringFormat.
init(inst,def)}),$ZodUUID=$constructor("$ZodUUID",(inst,def)=>{if(def.version){let v={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}[def.version];if(v===void 0)throw new Error(
`Invalid UUID version: "${def.version}"`);def.pattern??(def.pattern=uuid(v))}else def.pattern??(def.pattern=uuid());$ZodStringFormat.init(inst,def)}),$ZodEmail=$constructor(
"$ZodEmail",(inst,def)=>{def.pattern??(def.pattern=email),$ZodStringFormat.init(inst,def)}),URL_BAD_FORMAT=1,URL_UNPARSEABLE=2;function canParseURL(input3){try{
return typeof URL<"u"&&typeof URL.canParse=="function"?URL.canParse(input3):(new URL(input3),!0)}catch{return!1}}function validateURL(trimmed,def){return!("norm\
alize"in def)&&!("hostname"in def)&&!("protocol"in def)?canParseURL(trimmed)||URL_UNPARSEABLE:parseURLObject(trimmed,def)}function parseURLObject(trimmed,def){if(!def.
normalize&&def.protocol?.source===httpProtocol.source&&!/^https?:\/\//i.test(trimmed))return URL_BAD_FORMAT;try{if(typeof URL<"u"){let URLStatic=URL;if(typeof URLStatic.
parse=="function")return URLStatic.parse(trimmed)??URL_UNPARSEABLE}return new URL(trimmed)}catch{return URL_UNPARSEABLE}}var asciiTabOrNewline=/[\t\n\r]/g;function stripTabAndNewline(value){
return value.replace(asciiTabOrNewline,"")}function urlHostnameOk(url,hostname2){return hostname2.lastIndex=0,hostname2.test(url.hostname)}function urlProtocolOk(url,protocol){
return protocol.lastIndex=0,protocol.test(url.protocol.endsWith(":")?url.protocol.slice(0,-1):url.protocol)}var $ZodURL=$constructor("$ZodURL",(inst,def)=>{$ZodStringFormat.
init(inst,def),inst._zod.check=payload=>{try{let trimmed=payload.value.trim(),url=validateURL(trimmed,def);if(url===URL_BAD_FORMAT){payload.issues.push({code:"i\
nvalid_format",format:"url",note:"Invalid URL format",input:payload.value,inst,continue:!def.abort});return}if(url===URL_UNPARSEABLE){payload.issues.push({code:"\
invalid_format",format:"url",input:payload.value,inst,continue:!def.abort});return}if(url===!0){payload.value=stripTabAndNewline(trimmed);return}def.hostname&&!urlHostnameOk(
url,def.hostname)&&payload.issues.push({code:"invalid_format",format:"url",note:"Invalid hostname",pattern:def.hostname.source,input:payload.value,inst,continue:!def.
abort}),def.protocol&&!urlProtocolOk(url,def.protocol)&&payload.issues.push({code:"invalid_format",format:"url",note:"Invalid protocol",pattern:def.protocol.source,
input:payload.value,inst,continue:!def.abort}),payload.value=def.normalize?url.href:stripTabAndNewline(trimmed);return}catch{payload.issues.push({code:"invalid_\
format",format:"url",input:payload.value,inst,continue:!def.abort})}}}),$ZodEmoji=$constructor("$ZodEmoji",(inst,def)=>{def.pattern??(def.pattern=emoji()),$ZodStringFormat.
init(inst,def)}),$ZodNanoID=$constructor("$ZodNanoID",(inst,def)=>{if(def.length!==void 0&&(!Number.isInteger(def.length)||def.length<1))throw new Error(`Invali\
d nanoid length: ${def.length}`);def.pattern??(def.pattern=def.length===void 0?nanoid:nanoidOfLength(def.length)),$ZodStringFormat.init(inst,def)}),$ZodCUID=$constructor(
"$ZodCUID",(inst,def)=>{def.pattern??(def.pattern=cuid),$ZodStringFormat.init(inst,def)}),$ZodCUID2=$constructor("$ZodCUID2",(inst,def)=>{def.pattern??(def.pattern=
cuid2),$ZodStringFormat.init(inst,def)}),$ZodULID=$constructor("$ZodULID",(inst,def)=>{def.pattern??(def.pattern=ulid),$ZodStringFormat.init(inst,def)}),$ZodXID=$constructor(
"$ZodXID",(inst,def)=>{def.pattern??(def.pattern=xid),$ZodStringFormat.init(inst,def)}),$ZodKSUID=$constructor("$ZodKSUID",(inst,def)=>{def.pattern??(def.pattern=
ksuid),$ZodStringFormat.init(inst,def)}),$ZodISODateTime=$constructor("$ZodISODateTime",(inst,def)=>{def.pattern??(def.pattern=datetime(def)),$ZodStringFormat.init(
inst,def)}),$ZodISODate=$constructor("$ZodISODate",(inst,def)=>{def.pattern??(def.pattern=date),$ZodStringFormat.init(inst,def)}),$ZodISOTime=$constructor("$Zod\
ISOTime",(inst,def)=>{def.pattern??(def.pattern=time(def)),$ZodStringFormat.init(inst,def)}),$ZodISODuration=$constructor("$ZodISODuration",(inst,def)=>{def.pattern??
(def.pattern=duration),$ZodStringFormat.init(inst,def)}),$ZodIPv4=$constructor("$ZodIPv4",(inst,def)=>{def.pattern??(def.pattern=ipv4),$ZodStringFormat.init(inst,
def)}),ipv6Alphabet=/^[0-9a-fA-F:.]+$/;function isValidIPv6(value){return ipv6Alphabet.test(value)?canParseURL(`http://[${value}]`):!1}var $ZodIPv6=$constructor(
"$ZodIPv6",(inst,def)=>{def.pattern??(def.pattern=ipv6),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidIPv6(payload.value)||payload.issues.push(
{code:"invalid_format",format:"ipv6",input:payload.value,inst,continue:!def.abort})}}),$ZodCIDRv4=$constructor("$ZodCIDRv4",(inst,def)=>{def.pattern??(def.pattern=
cidrv4),$ZodStringFormat.init(inst,def)});function isValidCIDRv6(value){let parts=value.split("/");if(parts.length!==2)return!1;let[address,prefix]=parts;if(!prefix)
return!1;let prefixNum=Number(prefix);return`${prefixNum}`!==prefix||prefixNum<0||prefixNum>128?!1:isValidIPv6(address)}var $ZodCIDRv6=$constructor("$ZodCIDRv6",
(inst,def)=>{def.pattern??(def.pattern=cidrv6),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidCIDRv6(payload.value)||payload.issues.push({code:"\
invalid_format",format:"cidrv6",input:payload.value,inst,continue:!def.abort})}});function isValidBase64(data){if(data==="")return!0;if(/\s/.test(data)||data.length%
4!==0)return!1;try{return atob(data),!0}catch{return!1}}var base64Charset=/^[0-9a-zA-Z+/]*={0,2}$/,$ZodBase64=$constructor("$ZodBase64",(inst,def)=>{def.pattern??
(def.pattern=base64Charset),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidBase64(payload.value)||payload.issues.push({code:"invalid_format",format:"\
base64",input:payload.value,inst,continue:!def.abort})}}),base64urlCharset=/^[A-Za-z0-9_-]*$/;function isValidBase64URL(data){if(!base64urlCharset.test(data))return!1;
let base642=data.replace(/[-_]/g,c=>c==="-"?"+":"/"),padded=base642.padEnd(Math.ceil(base642.length/4)*4,"=");return isValidBase64(padded)}var $ZodBase64URL=$constructor(
"$ZodBase64URL",(inst,def)=>{def.pattern??(def.pattern=base64urlCharset),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidBase64URL(payload.value)||
payload.issues.push({code:"invalid_format",format:"base64url",input:payload.value,inst,continue:!def.abort})}}),$ZodE164=$constructor("$ZodE164",(inst,def)=>{def.
pattern??(def.pattern=e164),$ZodStringFormat.init(inst,def)});function isValidJWT(token3,algorithm=null){try{let tokensParts=token3.split(".");if(tokensParts.length!==
3)return!1;let[header]=tokensParts;if(!header)return!1;let parsedHeader=JSON.parse(atob(header));return!("typ"in parsedHeader&&parsedHeader?.typ!=="JWT"||!parsedHeader.
alg||algorithm&&(!("alg"in parsedHeader)||parsedHeader.alg!==algorithm))}catch{return!1}}var $ZodJWT=$constructor("$ZodJWT",(inst,def)=>{$ZodStringFormat.init(inst,
def),inst._zod.check=payload=>{isValidJWT(payload.value,def.alg)||payload.issues.push({code:"invalid_format",format:"jwt",input:payload.value,inst,continue:!def.
abort})}}),$ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=number,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{
payload.value=Number(payload.value)}catch{}let input3=payload.value;if(typeof input3=="number"&&!Number.isNaN(input3)&&Number.isFinite(input3))return payload;let received=typeof input3==
"number"?Number.isNaN(input3)?"NaN":Number.isFinite(input3)?void 0:String(input3):void 0;return payload.issues.push({expected:"number",code:"invalid_type",input:input3,
inst,...received?{received}:{}}),payload}}),$ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def),$ZodNumber.init(inst,
def)}),$ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=boolean,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{
payload.value=!!payload.value}catch{}let input3=payload.value;return typeof input3=="boolean"||payload.issues.push({expected:"boolean",code:"invalid_type",input:input3,
inst}),payload}}),$ZodNull=$constructor("$ZodNull",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=_null,inst._zod.values=new Set([null]),inst._zod.parse=
(payload,_ctx)=>{let input3=payload.value;return input3===null||payload.issues.push({expected:"null",code:"invalid_type",input:input3,inst}),payload}}),$ZodUnknown=$constructor(
"$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=payload=>payload}),$ZodNever=$constructor("$ZodNever",(inst,def)=>{$ZodType.init(inst,def),inst.
_zod.parse=(payload,_ctx)=>(payload.issues.push({expected:"never",code:"invalid_type",input:payload.value,inst}),payload)});function capSize(inst,size){let caps2=sizeCaps(
inst._zod.def.checks);if(!caps2.length)return;let cap=Math.min(...caps2.map(c=>c[0])),parse22=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{let n=size(payload.
value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(let[max,ch]of sizeCaps(inst._zod.def.checks))if(n>max&&ch._zod.def.when(payload)){let start3=payload.
issues.length;return ch._zod.check(payload),payload.issues[start3].continue=!1,attachSchema(payload.issues,start3,inst),payload}}return parse22(payload,ctx)}}var arraySize=input3=>Array.
isArray(input3)?input3.length:-1;function handleArrayResult(result,final2,index){result.issues.length&&final2.issues.push(...prefixIssues(index,result.issues)),
final2.value[index]=result.value}var $ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo2=globalConfig.memoizer;memo2?.attach(inst),
inst._zod.parse=(payload,ctx)=>{let input3=payload.value;if(!Array.isArray(input3))return payload.issues.push({expected:"array",code:"invalid_type",input:input3,
inst}),payload;payload.value=memo2?memo2.alloc(inst,payload,Array(input3.length),ctx):Array(input3.length);let proms=[],abortEarly=ctx?.abortEarly;for(let i=0;i<
input3.length;i++){let item=input3[i],result=def.element._zod.run({value:item,issues:[]},ctx);if(result instanceof Promise)proms.push(result.then(result2=>handleArrayResult(
result2,payload,i)));else if(handleArrayResult(result,payload,i),abortEarly&&result.issues.length!==0&&aborted(result))break}return proms.length?Promise.all(proms).
then(()=>payload):payload},capSize(inst,arraySize)});function handlePropertyResult(result,final2,key2,input3,optin,optout){let isPresent2=key2 in input3,isOptionalOut=optout===
"optional";if(!(!isPresent2&&isOptionalOut&&optin==="optional")){if(result.issues.length){if(optin!==void 0&&isOptionalOut&&!isPresent2)return;final2.issues.push(
...prefixIssues(key2,result.issues))}if(!isPresent2&&optin===void 0){result.issues.length||final2.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,
path:[key2]});return}result.value===void 0?(isPresent2||optin==="defaulted"&&!isOptionalOut)&&(final2.value[key2]=void 0):final2.value[key2]=result.value}}var NO_SYMBOL_KEYS=[];
function normalizeDef(def){let keys=Object.keys(def.shape),ownSymbols=Object.getOwnPropertySymbols(def.shape),symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS,
allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(let k of allKeys)if(!def.shape?.[k]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element a\
t key "${String(k)}": expected a Zod schema`);let okeys=optionalKeys(def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(
okeys)}}function handleCatchall(proms,input3,payload,ctx,def,inst,abortEarly){let unrecognized=[],keySet=def.keySet,_catchall=def.catchall._zod,t=_catchall.def.
type,optin=_catchall.optin,optout=_catchall.optout,seen=0;for(let key2 in input3){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=
payload.issues.length}if(keySet.has(key2))continue;if(key2==="__proto__"){t==="never"&&unrecognized.push(key2);continue}if(t==="never"){unrecognized.push(key2);
continue}let r=_catchall.run({value:input3[key2],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key2,input3,optin,optout))):
handlePropertyResult(r,payload,key2,input3,optin,optout)}return unrecognized.length&&payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input:input3,
inst,continue:!0}),proms.length?Promise.all(proms).then(()=>payload):payload}var $ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);let desc=Object.
getOwnPropertyDescriptor(def,"shape"),sh=desc?.get?desc.get.raw:def.shape??{};if(sh){let get=()=>{let newSh={...sh};return Object.defineProperty(def,"shape",{value:newSh}),
get.raw=newSh,newSh};get.raw=sh,Object.defineProperty(def,"shape",{get})}let _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{
let shape=zod.def.shape,propValues={};for(let key2 in shape){let field=shape[key2]._zod;if(field.values){Object.prototype.hasOwnProperty.call(propValues,key2)||
assignProp(propValues,key2,new Set);for(let v of field.values)propValues[key2].add(v);field.optin!==void 0&&propValues[key2].add(void 0)}}return propValues});let isObject22=isObject,
catchall=def.catchall,value,memo2=globalConfig.memoizer;memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);let input3=payload.
value;if(!isObject22(input3))return payload.issues.push({expected:"object",code:"invalid_type",input:input3,inst}),payload;payload.value=memo2?memo2.alloc(inst,
payload,{},ctx):{};let proms=[],shape=value.shape,abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let key2 of value.allKeys){if(abortEarly&&payload.issues.
length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key2==="__proto__")continue;let el=shape[key2],optin=el._zod.optin,optout=el._zod.optout,
r=el._zod.run({value:input3[key2],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key2,input3,optin,optout))):handlePropertyResult(
r,payload,key2,input3,optin,optout)}return catchall?handleCatchall(proms,input3,payload,ctx,_normalized.value,inst,abortEarly===!0):proms.length?Promise.all(proms).
then(()=>payload):payload}}),$ZodObjectJIT=$constructor("$ZodObjectJIT",(inst,def)=>{$ZodObject.init(inst,def);let superParse=inst._zod.parse,_normalized=cached(
()=>normalizeDef(def)),memo2=globalConfig.memoizer,generateFastpass=shape=>{let normalized=_normalized.value,syms=normalized.symbolKeys,doc=new Doc(["payload","\
ctx"],{shape,inst,memo:memo2,syms}),parseStr=k=>`shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`,prefixStr=(id8,k)=>`
          let ${id8}_ab = false;
          for (let i = 0; i < ${id8}.issues.length; i++) {
            const iss = ${id8}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id8}_ab = true;
          }
          if (${id8}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;doc.write("const input = payload.value;");let ids=Object.create(null),counter=0;for(let key2 of normalized.allKeys)ids[key2]=`key_${counter++}`;doc.
write(memo2?"const newResult = memo.alloc(inst, payload, {}, ctx);":"const newResult = {};");for(let key2 of normalized.allKeys){if(key2==="__proto__")continue;
let id8=ids[key2],k=typeof key2=="symbol"?`syms[${syms.indexOf(key2)}]`:esc(key2),isPresent2=`${k} in input`,schema=shape[key2],optin=schema?._zod?.optin,isOptionalIn=optin!==
void 0,isOptionalOut=schema?._zod?.optout==="optional";if(doc.write(`const ${id8} = ${parseStr(k)};`),isOptionalIn&&isOptionalOut){let assign=optin==="optional"?
`${id8}_present`:`${id8}.value !== undefined || ${id8}_present`;doc.write(`
        const ${id8}_present = ${isPresent2};
        if (!${id8}.issues.length || ${id8}_present) {
          if (${id8}.issues.length) {${prefixStr(id8,k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id8}.value;
          }
        }

      `)}else isOptionalIn?(doc.write(`
        if (${id8}.issues.length) {${prefixStr(id8,k)}
        }
      `),optin==="defaulted"?doc.write(`newResult[${k}] = ${id8}.value;`):doc.write(`
        if (${id8}.value !== undefined || ${isPresent2}) {
          newResult[${k}] = ${id8}.value;
        }
      `)):doc.write(`
        const ${id8}_present = ${isPresent2};
        if (${id8}.issues.length) {${prefixStr(id8,k)}
        }
        if (!${id8}_present && !${id8}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id8}_present) {
          newResult[${k}] = ${id8}.value;
        }

      `)}return doc.write("payload.value = newResult;"),doc.write("return payload;"),doc.compile()},fastpass,isObject22=isObject,jit=!globalConfig.jitless,fastEnabled=jit&&
allowsEval.value,catchall=def.catchall,value;inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);let input3=payload.value;return isObject22(input3)?
jit&&fastEnabled&&ctx?.async===!1&&ctx.jitless!==!0?(fastpass||(fastpass=generateFastpass(def.shape)),payload=fastpass(payload,ctx),catchall?handleCatchall([],input3,
payload,ctx,value,inst,ctx?.abortEarly===!0):payload):superParse(payload,ctx):(payload.issues.push({expected:"object",code:"invalid_type",input:input3,inst}),payload)}});
function handleUnionResults(results,final2,inst,ctx){for(let result of results)if(result.issues.length===0)return final2.value=result.value,final2;let nonaborted=results.
filter(r=>!aborted(r));return nonaborted.length===1?(final2.value=nonaborted[0].value,nonaborted[0]):(final2.issues.push({code:"invalid_union",input:final2.value,
inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))}),final2)}var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.
init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?
"optional":void 0),defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout==="optional")?"optional":void 0),defineLazyInternal(inst,"values",
zod=>{if(zod.def.options.every(o=>o._zod.values))return new Set(zod.def.options.flatMap(option=>Array.from(option._zod.values)))}),defineLazyInternal(inst,"patt\
ern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){let patterns2=zod.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns2.map(p=>cleanRegex(
p.source)).join("|")})$`)}});let first3=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first3)return first3(payload,ctx);
let async=!1,results=[];for(let option of def.options){let result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise)results.push(
result),async=!0;else{if(result.issues.length===0)return result;results.push(result)}}return async?Promise.all(results).then(results2=>handleUnionResults(results2,
payload,inst,ctx)):handleUnionResults(results,payload,inst,ctx)}});function discriminatorMap(def){let map2=new Map;for(let option of def.options){let values=option.
_zod.propValues?.[def.discriminator];if(!values||values.size===0)throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
for(let value of values)if(map2.has(value)){if(value!==void 0)throw new Error(`Duplicate discriminator value "${String(value)}"`);map2.set(value,null)}else map2.
set(value,option)}return map2}var $ZodDiscriminatedUnion=$constructor("$ZodDiscriminatedUnion",(inst,def)=>{def.inclusive=!1,$ZodUnion.init(inst,def);let _super=inst.
_zod.parse;defineLazyInternal(inst,"propValues",zod=>{let propValues={},undefinedCount=0;for(let option of zod.def.options){let pv=option._zod.propValues;if(!pv||
Object.keys(pv).length===0)throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);pv[zod.def.discriminator]?.has(void 0)&&
undefinedCount++;for(let[k,v]of Object.entries(pv)){Object.prototype.hasOwnProperty.call(propValues,k)||assignProp(propValues,k,new Set);for(let val of v)propValues[k].
add(val)}}return!zod.def.unionFallback&&undefinedCount>1&&propValues[zod.def.discriminator]?.delete(void 0),propValues}),def.options.forEach((option,i)=>{let propShape=rawShape(
option._zod.def);if(propShape&&!Object.prototype.hasOwnProperty.call(propShape,def.discriminator))throw new Error(`Invalid discriminated union option at index "${i}\
"`)});let disc=cached(()=>discriminatorMap(def));inst._zod.parse=(payload,ctx)=>{let input3=payload.value;if(!isObject(input3))return payload.issues.push({code:"\
invalid_type",expected:"object",input:input3,inst}),payload;let value=input3?.[def.discriminator],opt=disc.value.get(value);return opt&&(value!==void 0||ctx.direction!==
"backward")?opt._zod.run(payload,ctx):def.unionFallback||ctx.direction==="backward"?_super(payload,ctx):(payload.issues.push({code:"invalid_union",errors:[],note:"\
No matching discriminator",discriminator:def.discriminator,options:Array.from(disc.value.keys()).filter(value2=>disc.value.get(value2)!==null),input:input3,path:[
def.discriminator],inst}),payload)}}),$ZodIntersection=$constructor("$ZodIntersection",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,ctx)=>{let input3=payload.
value,left2=def.left._zod.run({value:input3,issues:[]},ctx),right=def.right._zod.run({value:input3,issues:[]},ctx);return left2 instanceof Promise||right instanceof
Promise?Promise.all([left2,right]).then(([left22,right2])=>handleIntersectionResults(payload,left22,right2)):handleIntersectionResults(payload,left2,right)}});function mergeValues(a,b){
if(a===b)return{valid:!0,data:a};if(a instanceof Date&&b instanceof Date&&+a==+b)return{valid:!0,data:a};if(isPlainObject(a)&&isPlainObject(b)){let bKeys=Object.
keys(b),sharedKeys=Object.keys(a).filter(key2=>bKeys.indexOf(key2)!==-1),newObj={...a,...b};Object.prototype.hasOwnProperty.call(newObj,"__proto__")&&delete newObj.
__proto__;for(let key2 of sharedKeys){if(key2==="__proto__")continue;let sharedValue=mergeValues(a[key2],b[key2]);if(!sharedValue.valid)return{valid:!1,mergeErrorPath:[
key2,...sharedValue.mergeErrorPath]};newObj[key2]=sharedValue.data}return{valid:!0,data:newObj}}if(Array.isArray(a)&&Array.isArray(b)){if(a.length!==b.length)return{
valid:!1,mergeErrorPath:[]};let newArray=[];for(let index=0;index<a.length;index++){let itemA=a[index],itemB=b[index],sharedValue=mergeValues(itemA,itemB);if(!sharedValue.
valid)return{valid:!1,mergeErrorPath:[index,...sharedValue.mergeErrorPath]};newArray.push(sharedValue.data)}return{valid:!0,data:newArray}}return{valid:!1,mergeErrorPath:[]}}
function handleIntersectionResults(result,left2,right){let unrecKeys=new Map,unrecIssue,keyIssues=new Map,collect3=(iss,side)=>{let keys;if(iss.code==="unrecogn\
ized_keys"&&!iss.path?.length)unrecIssue??(unrecIssue=iss),keys=iss.keys;else if(iss.code==="invalid_key"&&iss.origin==="record"&&iss.path?.length===1){let k=String(
iss.path[0]);keyIssues.has(k)||keyIssues.set(k,iss),keys=[k]}else return!1;for(let k of keys)unrecKeys.has(k)||unrecKeys.set(k,{}),unrecKeys.get(k)[side]=!0;return!0};
for(let iss of left2.issues)collect3(iss,"l")||result.issues.push(iss);for(let iss of right.issues)collect3(iss,"r")||result.issues.push(iss);let bothKeys=[...unrecKeys].
filter(([,f])=>f.l&&f.r).map(([k])=>k);if(bothKeys.length){let aggregated=unrecIssue?bothKeys.filter(k=>unrecIssue.keys.includes(k)):[];aggregated.length&&result.
issues.push({...unrecIssue,keys:aggregated});for(let k of bothKeys)!aggregated.includes(k)&&keyIssues.has(k)&&result.issues.push(keyIssues.get(k))}let merged=mergeValues(
left2.value,right.value);if(!merged.valid){if(aborted(result))return result;throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`)}
return result.value=merged.data,result}var $ZodTuple=$constructor("$ZodTuple",(inst,def)=>{$ZodType.init(inst,def);let items=def.items,memo2=globalConfig.memoizer;
memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input3=payload.value;if(!Array.isArray(input3))return payload.issues.push({input:input3,inst,expected:"t\
uple",code:"invalid_type"}),payload;payload.value=memo2?memo2.alloc(inst,payload,[],ctx):[];let proms=[],optinStart=getTupleOptStart(items,"optin"),optoutStart=getTupleOptStart(
items,"optout");if(!def.rest){if(input3.length<optinStart)return payload.issues.push({code:"too_small",minimum:optinStart,inclusive:!0,input:input3,inst,origin:"\
array"}),payload;input3.length>items.length&&payload.issues.push({code:"too_big",maximum:items.length,inclusive:!0,input:input3,inst,origin:"array"})}let itemResults=new Array(
items.length),abortEarly=def.rest?ctx?.abortEarly:void 0,itemAborted=!1;for(let i=0;i<items.length;i++){let r=items[i]._zod.run({value:input3[i],issues:[]},ctx);
r instanceof Promise?proms.push(r.then(rr=>{itemResults[i]=rr})):(itemResults[i]=r,abortEarly&&!itemAborted&&r.issues.length&&(itemAborted=aborted(r)))}if(def.rest&&
!itemAborted){let i=items.length-1,rest2=input3.slice(items.length),seen=payload.issues.length;for(let el of rest2){if(abortEarly&&payload.issues.length!==seen){
if(aborted(payload,seen))break;seen=payload.issues.length}i++;let result=def.rest._zod.run({value:el,issues:[]},ctx);result instanceof Promise?proms.push(result.
then(r=>handleTupleResult(r,payload,i))):handleTupleResult(result,payload,i)}}return proms.length?Promise.all(proms).then(()=>handleTupleResults(itemResults,payload,
items,input3,optoutStart)):handleTupleResults(itemResults,payload,items,input3,optoutStart)}});function getTupleOptStart(items,key2){for(let i=items.length-1;i>=
0;i--)if(!(key2==="optin"?items[i]._zod.optin!==void 0:items[i]._zod.optout==="optional"))return i+1;return 0}function handleTupleResult(result,final2,index){result.
issues.length&&final2.issues.push(...prefixIssues(index,result.issues)),final2.value[index]=result.value}function handleTupleResults(itemResults,final2,items,input3,optoutStart){
for(let i=0;i<items.length;i++){let r=itemResults[i],isPresent2=i<input3.length;if(!isPresent2&&i>=optoutStart&&items[i]._zod.optin==="optional"){final2.value.length=
i;break}if(r.issues.length){if(!isPresent2&&i>=optoutStart){final2.value.length=i;break}final2.issues.push(...prefixIssues(i,r.issues))}final2.value[i]=r.value}
for(let i=final2.value.length-1;i>=input3.length&&items[i]._zod.optout==="optional"&&final2.value[i]===void 0;i--)final2.value.length=i;return final2}var $ZodRecord=$constructor(
"$ZodRecord",(inst,def)=>{$ZodType.init(inst,def);let memo2=globalConfig.memoizer;memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input3=payload.value;if(!isPlainObject(
input3))return payload.issues.push({expected:"record",code:"invalid_type",input:input3,inst}),payload;let proms=[],values=def.keyType._zod.values;if(values&&!def.
partial){payload.value=memo2?memo2.alloc(inst,payload,{},ctx):{};let recordKeys=new Set;for(let key2 of values)if(typeof key2=="string"||typeof key2=="number"||
typeof key2=="symbol"){if(recordKeys.add(typeof key2=="number"?key2.toString():key2),key2==="__proto__")continue;let keyResult=def.keyType._zod.run({value:key2,
issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(keyResult.issues.length){payload.issues.
push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key2,path:[key2],inst});continue}let outKey=keyResult.
value;if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input3[key2],issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{
result2.issues.length&&payload.issues.push(...prefixIssues(key2,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(
...prefixIssues(key2,result.issues)),payload.value[outKey]=result.value)}let unrecognized;for(let key2 in input3)if(!recordKeys.has(key2))if(def.mode==="loose"){
if(key2==="__proto__")continue;payload.value[key2]=input3[key2]}else unrecognized=unrecognized??[],unrecognized.push(key2);unrecognized&&unrecognized.length>0&&
payload.issues.push({code:"unrecognized_keys",input:input3,inst,keys:unrecognized,continue:!0})}else{payload.value=memo2?memo2.alloc(inst,payload,{},ctx):{};let unrecognized;
for(let key2 of Reflect.ownKeys(input3)){if(key2==="__proto__"||!Object.prototype.propertyIsEnumerable.call(input3,key2))continue;let keyResult=def.keyType._zod.
run({value:key2,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof key2=="string"&&
number.test(key2)&&keyResult.issues.length){let retryResult=def.keyType._zod.run({value:Number(key2),issues:[]},ctx);if(retryResult instanceof Promise)throw new Error(
"Async schemas not supported in object keys currently");retryResult.issues.length===0&&(keyResult=retryResult)}if(keyResult.issues.length){def.mode==="loose"?payload.
value[key2]=input3[key2]:values?(unrecognized=unrecognized??[],unrecognized.push(key2)):payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.
issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key2,path:[key2],inst});continue}let outKey=keyResult.value;if(outKey==="__proto__")continue;let result=def.
valueType._zod.run({value:input3[key2],issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{result2.issues.length&&payload.issues.push(...prefixIssues(
key2,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(...prefixIssues(key2,result.issues)),payload.value[outKey]=
result.value)}unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_keys",input:input3,inst,keys:unrecognized,continue:!0})}return proms.
length?Promise.all(proms).then(()=>payload):payload}}),$ZodEnum=$constructor("$ZodEnum",(inst,def)=>{$ZodType.init(inst,def);let values=getEnumValues(def.entries),
valuesSet=new Set(values);inst._zod.values=valuesSet,defineLazyInternal(inst,"pattern",zod=>{let patternValues=getEnumValues(zod.def.entries).filter(k=>propertyKeyTypes.
has(typeof k));return new RegExp(patternValues.length?`^(${patternValues.map(o=>escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{
let input3=payload.value;return valuesSet.has(input3)||payload.issues.push({code:"invalid_value",values,input:input3,inst}),payload}}),$ZodLiteral=$constructor(
"$ZodLiteral",(inst,def)=>{$ZodType.init(inst,def);let values=new Set(def.values);inst._zod.values=values,defineLazyInternal(inst,"pattern",zod=>{let vals=zod.def.
values;return new RegExp(vals.length?`^(${vals.map(o=>typeof o=="string"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),inst.
_zod.parse=(payload,_ctx)=>{let input3=payload.value;return values.has(input3)||payload.issues.push({code:"invalid_value",values:def.values,input:input3,inst}),
payload}}),$ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="optional",globalConfig.memoizer?.guard(inst),inst._zod.
parse=(payload,ctx)=>{if(ctx.direction==="backward")throw new $ZodEncodeError(inst.constructor.name);let _out=def.transform(payload.value,payload);if(ctx.async)
return(_out instanceof Promise?_out:Promise.resolve(_out)).then(output2=>(payload.value=output2,payload));if(_out instanceof Promise)throw new $ZodAsyncError;return payload.
value=_out,payload}});function handleOptionalResult(payload,result){return payload.value=result.issues.length?void 0:result.value,payload}var $ZodOptional=$constructor(
"$ZodOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),inst.
_zod.optout="optional",defineLazyInternal(inst,"values",zod=>{let values=zod.def.innerType._zod.values;return values?new Set([...values,void 0]):void 0}),defineLazyInternal(
inst,"pattern",zod=>{let pattern2=zod.def.innerType._zod.pattern;return pattern2?new RegExp(`^(${cleanRegex(pattern2.source)})?$`):void 0}),inst._zod.parse=(payload,ctx)=>{
if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof
Promise?result.then(result2=>handleOptionalResult(payload,result2)):handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}}),$ZodExactOptional=$constructor(
"$ZodExactOptional",(inst,def)=>{$ZodOptional.init(inst,def),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),defineLazyInternal(inst,"patte\
rn",zod=>zod.def.innerType._zod.pattern),inst._zod.parse=(payload,ctx)=>def.innerType._zod.run(payload,ctx)}),$ZodNullable=$constructor("$ZodNullable",(inst,def)=>{
$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),
defineLazyInternal(inst,"pattern",zod=>{let pattern2=zod.def.innerType._zod.pattern;return pattern2?new RegExp(`^(${cleanRegex(pattern2.source)}|null)$`):void 0}),
defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.values,null]):void 0),inst._zod.parse=(payload,ctx)=>payload.
value===null?payload:def.innerType._zod.run(payload,ctx)}),$ZodDefault=$constructor("$ZodDefault",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="defaulte\
d",defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.
run(payload,ctx);if(payload.value===void 0)return payload.value=def.defaultValue,payload;let result=def.innerType._zod.run(payload,ctx);return result instanceof
Promise?result.then(result2=>handleDefaultResult(result2,def)):handleDefaultResult(result,def)}});function handleDefaultResult(payload,def){return payload.value===
void 0&&(payload.value=def.defaultValue),payload}var $ZodPrefault=$constructor("$ZodPrefault",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="defaulted",defineLazyInternal(
inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>(ctx.direction==="backward"||payload.value===void 0&&(payload.value=def.defaultValue),
def.innerType._zod.run(payload,ctx))}),$ZodNonOptional=$constructor("$ZodNonOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"values",zod=>{
let v=zod.def.innerType._zod.values;return v?new Set([...v].filter(x=>x!==void 0)):void 0}),inst._zod.parse=(payload,ctx)=>{let result=def.innerType._zod.run(payload,
ctx);return result instanceof Promise?result.then(result2=>handleNonOptionalResult(result2,inst)):handleNonOptionalResult(result,inst)}});function handleNonOptionalResult(payload,inst){
return!payload.issues.length&&payload.value===void 0&&payload.issues.push({code:"invalid_type",expected:"nonoptional",input:payload.value,inst}),payload}function handleCatchResult(payload,result,def,ctx){
return result.issues.length?(payload.value=def.catchValue({...result,value:payload.value,error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},
input:payload.value}),payload):(payload.value=result.value,result.memo&&(payload.memo=!0),payload)}var $ZodCatch=$constructor("$ZodCatch",(inst,def)=>{$ZodType.
init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(inst,"optout",zod=>zod.
def.innerType._zod.optout),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.
innerType._zod.run(payload,ctx);let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof Promise?result.then(result2=>handleCatchResult(
payload,result2,def,ctx)):handleCatchResult(payload,result,def,ctx)}}),$ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(
inst,"values",zod=>zod.def.in._zod.values),defineLazyInternal(inst,"optin",zod=>zod.def.in._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout),
defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){let right=def.out._zod.run(
payload,ctx);return right instanceof Promise?right.then(right2=>handlePipeResult(right2,def.in,ctx)):handlePipeResult(right,def.in,ctx)}let left2=def.in._zod.run(
payload,ctx);return left2 instanceof Promise?left2.then(left22=>handlePipeResult(left22,def.out,ctx)):handlePipeResult(left2,def.out,ctx)}});function handlePipeResult(left2,next,ctx){
return left2.issues.some(iss=>iss.code!=="unrecognized_keys")?(left2.aborted=!0,left2):next._zod.run({value:left2.value,issues:left2.issues},ctx)}var $ZodReadonly=$constructor(
"$ZodReadonly",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"propValues",zod=>zod.def.innerType._zod.propValues),defineLazyInternal(inst,"values",
zod=>zod.def.innerType._zod.values),defineLazyInternal(inst,"optin",zod=>zod.def.innerType?._zod?.optin),defineLazyInternal(inst,"optout",zod=>zod.def.innerType?.
_zod?.optout),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);let result=def.innerType._zod.run(payload,
ctx);return result instanceof Promise?result.then(handleReadonlyResult):handleReadonlyResult(result)}});function handleReadonlyResult(payload){return payload.memo||
(payload.value=Object.freeze(payload.value)),payload}var $ZodLazy=$constructor("$ZodLazy",(inst,def)=>{$ZodType.init(inst,def),defineLazy(inst._zod,"innerType",
()=>{let d=def;return d._cachedInner||(d._cachedInner=def.getter()),d._cachedInner}),defineLazyInternal(inst,"pattern",zod=>zod.innerType?._zod?.pattern),defineLazyInternal(
inst,"propValues",zod=>zod.innerType?._zod?.propValues),defineLazyInternal(inst,"optin",zod=>zod.innerType?._zod?.optin??void 0),defineLazyInternal(inst,"optout",
zod=>zod.innerType?._zod?.optout??void 0),inst._zod.parse=(payload,ctx)=>inst._zod.innerType._zod.run(payload,ctx)}),$ZodCustom=$constructor("$ZodCustom",(inst,def)=>{
$ZodCheck.init(inst,def),$ZodType.init(inst,def),inst._zod.parse=(payload,_)=>payload,inst._zod.check=payload=>{let input3=payload.value,r=def.fn(input3);if(r instanceof
Promise)return r.then(r2=>handleRefineResult(r2,payload,input3,inst));handleRefineResult(r,payload,input3,inst)}});function handleRefineResult(result,payload,input3,inst){
if(!result){let _iss={code:"custom",input:input3,inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};inst._zod.def.params&&(_iss.params=inst._zod.
def.params),payload.issues.push(issue(_iss))}}function snapshotChecks(def){return def.checks&&(def.checks=[...def.checks]),def}function _string(Class2,params){return new Class2(
snapshotChecks({type:"string",...normalizeParams(params)}))}function _email(Class2,params){return new Class2({type:"string",format:"email",check:"string_format",
abort:!1,...normalizeParams(params)})}function _guid(Class2,params){return new Class2({type:"string",format:"guid",check:"string_format",abort:!1,...normalizeParams(
params)})}function _uuid(Class2,params){return new Class2({type:"string",format:"uuid",check:"string_format",abort:!1,...normalizeParams(params)})}function _uuidv4(Class2,params){
return new Class2({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v4",...normalizeParams(params)})}function _uuidv6(Class2,params){return new Class2(
{type:"string",format:"uuid",check:"string_format",abort:!1,version:"v6",...normalizeParams(params)})}function _uuidv7(Class2,params){return new Class2({type:"s\
tring",format:"uuid",check:"string_format",abort:!1,version:"v7",...normalizeParams(params)})}function _url(Class2,params){return new Class2({type:"string",format:"\
url",check:"string_format",abort:!1,...normalizeParams(params)})}function _emoji2(Class2,params){return new Class2({type:"string",format:"emoji",check:"string_f\
ormat",abort:!1,...normalizeParams(params)})}function _nanoid(Class2,params){return new Class2({type:"string",format:"nanoid",check:"string_format",abort:!1,...normalizeParams(
params)})}function _cuid(Class2,params){return new Class2({type:"string",format:"cuid",check:"string_format",abort:!1,...normalizeParams(params)})}function _cuid2(Class2,params){
return new Class2({type:"string",format:"cuid2",check:"string_format",abort:!1,...normalizeParams(params)})}function _ulid(Class2,params){return new Class2({type:"\
string",format:"ulid",check:"string_format",abort:!1,...normalizeParams(params)})}function _xid(Class2,params){return new Class2({type:"string",format:"xid",check:"\
string_format",abort:!1,...normalizeParams(params)})}function _ksuid(Class2,params){return new Class2({type:"string",format:"ksuid",check:"string_format",abort:!1,
...normalizeParams(params)})}function _ipv4(Class2,params){return new Class2({type:"string",format:"ipv4",check:"string_format",abort:!1,...normalizeParams(params)})}
function _ipv6(Class2,params){return new Class2({type:"string",format:"ipv6",check:"string_format",abort:!1,...normalizeParams(params)})}function _cidrv4(Class2,params){
return new Class2({type:"string",format:"cidrv4",check:"string_format",abort:!1,...normalizeParams(params)})}function _cidrv6(Class2,params){return new Class2({
type:"string",format:"cidrv6",check:"string_format",abort:!1,...normalizeParams(params)})}function _base64(Class2,params){return new Class2({type:"string",format:"\
base64",check:"string_format",abort:!1,...normalizeParams(params)})}function _base64url(Class2,params){return new Class2({type:"string",format:"base64url",check:"\
string_format",abort:!1,...normalizeParams(params)})}function _e164(Class2,params){return new Class2({type:"string",format:"e164",check:"string_format",abort:!1,
...normalizeParams(params)})}function _jwt(Class2,params){return new Class2({type:"string",format:"jwt",check:"string_format",abort:!1,...normalizeParams(params)})}
function _isoDateTime(Class2,params){return new Class2({type:"string",format:"datetime",check:"string_format",offset:!1,local:!1,precision:null,...normalizeParams(
params)})}function _isoDate(Class2,params){return new Class2({type:"string",format:"date",check:"string_format",...normalizeParams(params)})}function _isoTime(Class2,params){
return new Class2({type:"string",format:"time",check:"string_format",precision:null,...normalizeParams(params)})}function _isoDuration(Class2,params){return new Class2(
{type:"string",format:"duration",check:"string_format",...normalizeParams(params)})}function _number(Class2,params){return new Class2(snapshotChecks({type:"numb\
er",checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:!1,format:"safeint",...normalizeParams(
params)})}function _boolean(Class2,params){return new Class2({type:"boolean",...normalizeParams(params)})}function _null2(Class2,params){return new Class2({type:"\
null",...normalizeParams(params)})}function _unknown(Class2){return new Class2({type:"unknown"})}function _never(Class2,params){return new Class2({type:"never",
...normalizeParams(params)})}function _lt(value,params){return new $ZodCheckLessThan({check:"less_than",...normalizeParams(params),value,inclusive:!1})}function _lte(value,params){
return new $ZodCheckLessThan({check:"less_than",...normalizeParams(params),value,inclusive:!0})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"\
greater_than",...normalizeParams(params),value,inclusive:!1})}function _gte(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(
params),value,inclusive:!0})}function _positive(params){return _gt(0,params)}function _multipleOf(value,params){return new $ZodCheckMultipleOf({check:"multiple_\
of",...normalizeParams(params),value})}function _maxLength(maximum,params){return new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum})}
function _minLength(minimum,params){return new $ZodCheckMinLength({check:"min_length",...normalizeParams(params),minimum})}function _length(length,params){return new $ZodCheckLengthEquals(
{check:"length_equals",...normalizeParams(params),length})}function _regex(pattern2,params){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(
params),pattern:pattern2})}function _lowercase(params){return new $ZodCheckLowerCase({check:"string_format",format:"lowercase",...normalizeParams(params)})}function _uppercase(params){
return new $ZodCheckUpperCase({check:"string_format",format:"uppercase",...normalizeParams(params)})}function _includes(includes,params){return new $ZodCheckIncludes(
{check:"string_format",format:"includes",...normalizeParams(params),includes})}function _startsWith(prefix,params){return new $ZodCheckStartsWith({check:"string\
_format",format:"starts_with",...normalizeParams(params),prefix})}function _endsWith(suffix,params){return new $ZodCheckEndsWith({check:"string_format",format:"\
ends_with",...normalizeParams(params),suffix})}function _overwrite(tx){return new $ZodCheckOverwrite({check:"overwrite",tx})}function _normalize(form){return _overwrite(
input3=>input3.normalize(form))}function _trim(){return _overwrite(input3=>input3.trim())}function _toLowerCase(){return _overwrite(input3=>input3.toLowerCase())}
function _toUpperCase(){return _overwrite(input3=>input3.toUpperCase())}function _slugify(){return _overwrite(input3=>slugify(input3))}function _array(Class2,element,params){
return new Class2({type:"array",element,...normalizeParams(params)})}function _refine(Class2,fn,_params){return new Class2({type:"custom",check:"custom",fn,...normalizeParams(
_params)})}function _superRefine(fn,params){let ch=_check(payload=>(payload.addIssue=issue2=>{if(typeof issue2=="string")payload.issues.push(issue(issue2,payload.
value,ch._zod.def));else{let _issue=issue2;_issue.fatal&&(_issue.continue=!1),_issue.code??(_issue.code="custom"),"input"in _issue||(_issue.input=payload.value),
_issue.inst??(_issue.inst=ch),_issue.continue??(_issue.continue=!ch._zod.def.abort),payload.issues.push(issue(_issue))}},fn(payload.value,payload)),params);return ch}
function _check(fn,params){let ch=new $ZodCheck({check:"custom",...normalizeParams(params)});return ch._zod.check=fn,ch}function describe(description2){let ch=new $ZodCheck(
{check:"describe"});return ch._zod.onattach=[inst=>{let existing=globalRegistry.get(inst)??{};globalRegistry.add(inst,{...existing,description:description2})}],
ch._zod.check=()=>{},ch}var $ZodCyclicError=class extends Error{constructor(){super("Cannot parse a reference cycle that closes through a transform"),this.name=
"ZodCyclicError"}},STATE="~memo",NO_ISSUES=[];function isRef(value){return value!==null&&typeof value=="object"}function cloneIssues(issues){return issues.map(iss=>iss.
path?{...iss,path:iss.path.slice()}:{...iss})}var recursive=new WeakMap,NONE=0,ASSUMED=1,PROVEN=2;function isRecursive(inst,stack,resolve8){let cached2=recursive.
get(inst);if(cached2!==void 0)return cached2?PROVEN:NONE;if(stack.has(inst))return PROVEN;stack.add(inst);let result=NONE,check3=child=>{if(result!==PROVEN&&child?.
_zod){let answer=isRecursive(child,stack,resolve8);answer>result&&(result=answer)}},shape=(sh,spread)=>{let answer=NONE;for(let key2 of Reflect.ownKeys(sh)){let desc=Object.
getOwnPropertyDescriptor(sh,key2);if(spread&&!desc.enumerable)continue;let child=desc.get?ASSUMED:desc.value?._zod?isRecursive(desc.value,stack,resolve8):NONE;child>
answer&&(answer=child)}return answer},merge2=answer=>{answer>result&&(result=answer)},def=inst._zod.def;switch(def.type){case"object":{let raw=rawShape(def);merge2(
raw?shape(raw,!0):ASSUMED),check3(def.catchall);break}case"array":check3(def.element);break;case"tuple":for(let el of def.items)check3(el);check3(def.rest);break;case"\
record":case"map":check3(def.keyType),check3(def.valueType);break;case"set":check3(def.valueType);break;case"union":for(let el of def.options)check3(el);break;case"\
intersection":check3(def.left),check3(def.right);break;case"optional":case"nullable":case"default":case"prefault":case"catch":case"readonly":case"nonoptional":case"\
promise":case"success":check3(def.innerType);break;case"pipe":check3(def.in),check3(def.out);break;case"function":check3(def.input),check3(def.output);break;case"\
lazy":{let inner=def._cachedInner??(resolve8?inst._zod.innerType:void 0);merge2(inner?isRecursive(inner,stack,!1):ASSUMED);break}case"template_literal":case"str\
ing":case"number":case"int":case"boolean":case"bigint":case"symbol":case"undefined":case"null":case"void":case"never":case"any":case"unknown":case"date":case"na\
n":case"enum":case"literal":case"file":case"transform":case"custom":break;default:for(let key2 in def){let desc=Object.getOwnPropertyDescriptor(def,key2);if(!desc||
desc.get)continue;let value=desc.value;if(!(!value||typeof value!="object")){if(value._zod)check3(value);else if(Array.isArray(value))for(let el of value)check3(
el)}}}return stack.delete(inst),settle(inst,result)}function settle(inst,answer){return answer!==ASSUMED&&recursive.set(inst,answer===PROVEN),answer}function bucketFor(state,inst){
let bucket=state.buckets.get(inst);return bucket||(bucket=new WeakMap,state.buckets.set(inst,bucket)),bucket}var handoff,open=[],memo={alloc(_inst,payload,empty2){
let bucket=handoff;if(!bucket)return empty2;handoff=void 0;let entry={value:empty2,issues:null};return bucket.set(payload.value,entry),open.push(entry),empty2},
guard(inst){var _a3;(_a3=inst._zod).deferred??(_a3.deferred=[]),inst._zod.deferred.push(()=>{let base=inst._zod.parse,wrapped=(payload,ctx)=>{if(ctx.direction!==
"backward"&&isBackEdge(ctx,payload.value))throw new $ZodCyclicError;return base(payload,ctx)};inst._zod.parse=wrapped,inst._zod.run===base&&(inst._zod.run=wrapped)})},
attach(inst){var _a3;let isRecursiveInst,rechecked=!1,lastCtx,lastBucket;(_a3=inst._zod).deferred??(_a3.deferred=[]),inst._zod.deferred.push(()=>{let base=inst.
_zod.parse,wrapped=(payload,ctx)=>{if(isRecursiveInst===void 0){let walked=isRecursive(inst,new Set,!1);if(walked===NONE)return inst._zod.parse=base,inst._zod.run===
wrapped&&(inst._zod.run=base),base(payload,ctx);walked===PROVEN||rechecked?isRecursiveInst=!0:rechecked=!0}let input3=payload.value;if(!isRef(input3))return base(
payload,ctx);let state=ctx[STATE];state||(state={buckets:new WeakMap,backEdges:void 0},ctx[STATE]=state);let bucket;lastCtx===ctx?bucket=lastBucket:(bucket=bucketFor(
state,inst),lastCtx=ctx,lastBucket=bucket);let hit=bucket.get(input3);if(hit)return payload.value=hit.value,hit.issues?hit.issues.length&&payload.issues.push(...cloneIssues(
hit.issues)):(payload.memo=!0,state.backEdges??(state.backEdges=new WeakSet),state.backEdges.add(hit.value)),payload;handoff=bucket;let depth=open.length,result=base(
payload,ctx);handoff=void 0;let entry=open.length>depth?open.pop():void 0;return result instanceof Promise?result.then(r=>(entry&&(entry.issues=r.issues.length?
cloneIssues(r.issues):NO_ISSUES),r)):(entry&&(entry.issues=result.issues.length?cloneIssues(result.issues):NO_ISSUES),result)};inst._zod.parse=wrapped,inst._zod.
run===base&&(inst._zod.run=wrapped)})}};function memoizer(){return memo}function isBackEdge(ctx,value){let backEdges=ctx[STATE]?.backEdges;return backEdges!==void 0&&
isRef(value)&&backEdges.has(value)}function assignProps(target,...sources){for(let source of sources)for(let key2 of Reflect.ownKeys(source))Object.prototype.propertyIsEnumerable.
call(source,key2)&&assignProp(target,key2,source[key2]);return target}function initializeContext(params){let target=params?.target??"draft-2020-12";return target===
"draft-4"&&(target="draft-04"),target==="draft-7"&&(target="draft-07"),{processors:params.processors??{},metadataRegistry:params?.metadata??globalRegistry,target,
unrepresentable:params?.unrepresentable??"throw",override:params?.override??(()=>{}),io:params?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,
sharedEmitDoneFor:void 0,cycles:params?.cycles??"ref",reused:params?.reused??"inline",intersections:[],deferred:[],external:params?.external??void 0}}function handleUnrepresentable(schema,ctx,json22,params,message2){
let result=typeof ctx.unrepresentable=="function"?ctx.unrepresentable({zodSchema:schema,path:params.path,message:message2}):ctx.unrepresentable;if(result==="any")
return!1;if(result===void 0||result==="throw")throw new Error(message2);return Object.assign(json22,result),!0}function processSchema(schema,ctx,_params={path:[],
schemaPath:[]}){var _a3;let def=schema._zod.def,seen=ctx.seen.get(schema);if(seen)return seen.count++,_params.schemaPath.includes(schema)&&(seen.cycle=_params.path),
seen.schema;let result={schema:{},count:1,cycle:void 0,path:_params.path};ctx.seen.set(schema,result),ctx.sharedDefsExtractedFor=void 0,ctx.sharedEmitDoneFor=void 0;
let overrideSchema=schema._zod.toJSONSchema?.();if(overrideSchema)result.schema=overrideSchema;else{let params={..._params,schemaPath:[..._params.schemaPath,schema],
path:_params.path};if(schema._zod.processJSONSchema)schema._zod.processJSONSchema(ctx,result.schema,params);else{let _json=result.schema,processor=ctx.processors[def.
type];if(!processor)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);processor(schema,ctx,_json,params)}let parent=schema._zod.
parent;parent&&(result.ref||(result.ref=parent),processSchema(parent,ctx,params),ctx.seen.get(parent).isParent=!0)}let meta2=ctx.metadataRegistry.get(schema);return meta2&&
assignProps(result.schema,meta2),ctx.io==="input"&&isTransforming(schema)&&(delete result.schema.examples,delete result.schema.default),ctx.io==="input"&&"_pref\
ault"in result.schema&&((_a3=result.schema).default??(_a3.default=result.schema._prefault)),delete result.schema._prefault,ctx.seen.get(schema).schema}function encodeJSONPointerSegment(segment){
return segment.replace(/~/g,"~0").replace(/\//g,"~1")}function extractDefs(ctx,schema){let root=ctx.seen.get(schema);if(!root)throw new Error("Unprocessed schem\
a. This is a bug in Zod.");if(ctx.external&&ctx.sharedDefsExtractedFor===ctx.external)return;let idToSchema=new Map;for(let entry of ctx.seen.entries()){let id8=ctx.
metadataRegistry.get(entry[0])?.id;if(id8){let existing=idToSchema.get(id8);if(existing&&existing!==entry[0])throw new Error(`Duplicate schema id "${id8}" detec\
ted during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);idToSchema.set(id8,entry[0])}}let makeURI=entry=>{let defsSegment=ctx.
target==="draft-2020-12"?"$defs":"definitions";if(ctx.external){let externalId=ctx.external.registry.get(entry[0])?.id,uriGenerator=ctx.external.uri??(id22=>id22);
if(externalId)return{ref:uriGenerator(externalId)};let id8=entry[1].defId??entry[1].schema.id??`schema${ctx.counter++}`;return entry[1].defId=id8,{defId:id8,ref:`${uriGenerator(
"__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id8)}`}}let uriPrefix="#",defUriPrefix=`${uriPrefix}/${defsSegment}/`;if(entry[1]===root&&!entry[1].schema.
id)return{ref:uriPrefix};let defId=entry[1].schema.id??`__schema${ctx.counter++}`;return{defId,ref:defUriPrefix+encodeJSONPointerSegment(defId)}},extractToDef=entry=>{
if(entry[1].schema.$ref)return;let seen=entry[1],{ref,defId}=makeURI(entry);seen.def={...seen.schema},defId&&(seen.defId=defId);let schema2=seen.schema;for(let key2 in schema2)
delete schema2[key2];schema2.$ref=ref};if(ctx.cycles==="throw")for(let entry of ctx.seen.entries()){let seen=entry[1];if(seen.cycle)throw new Error(`Cycle detec\
ted: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let entry of ctx.seen.entries()){let seen=entry[1];if(schema===entry[0]){
extractToDef(entry);continue}if(ctx.external){let ext=ctx.external.registry.get(entry[0])?.id;if(schema!==entry[0]&&ext){extractToDef(entry);continue}}if(ctx.metadataRegistry.
get(entry[0])?.id){extractToDef(entry);continue}if(seen.cycle){extractToDef(entry);continue}seen.count>1&&ctx.reused==="ref"&&extractToDef(entry)}ctx.external&&
(ctx.sharedDefsExtractedFor=ctx.external)}function compactTypeUnion(schema){let options=schema.anyOf;if(!Array.isArray(options)||options.length===0||schema.type!==
void 0)return;let types=[];for(let option of options){if(!option||typeof option!="object")return;compactTypeUnion(option);let keys=Object.keys(option);if(keys.length!==
1||keys[0]!=="type")return;let type=option.type;for(let member of Array.isArray(type)?type:[type]){if(typeof member!="string")return;types.includes(member)||types.
push(member)}}delete schema.anyOf,schema.type=types.length===1?types[0]:types}var FOLDABLE_KEYS=new Set(["type","properties","required","additionalProperties"]),
UNION_KEYS=["oneOf","anyOf"];function undeclaredConstraint(member){let extra=member.additionalProperties;return extra===void 0||extra===!1||typeof extra!="objec\
t"||extra===null?null:Object.keys(extra).length?extra:null}function foldObjects(members2){let objects=[];for(let member of members2){if(typeof member!="object"||
member.type!=="object")return null;for(let key2 in member)if(!FOLDABLE_KEYS.has(key2))return null;objects.push(member)}let properties={},required2=new Set;for(let object22 of objects){
for(let key2 in object22.properties){if(Object.prototype.hasOwnProperty.call(properties,key2))continue;let parts=[];for(let other of objects){let part=other.properties?.[key2]??
undeclaredConstraint(other);part!=null&&(parts.some(seen=>JSON.stringify(seen)===JSON.stringify(part))||parts.push(part))}let merged=parts.length===1?parts[0]:foldObjects(
parts)??{allOf:parts};assignProp(properties,key2,merged)}for(let key2 of object22.required??[])required2.add(key2)}let folded2={type:"object",properties};if(required2.
size&&(folded2.required=[...required2]),objects.every(object22=>object22.additionalProperties===!1))folded2.additionalProperties=!1;else{let constraints=[];for(let object22 of objects){
let constraint=undeclaredConstraint(object22);constraint&&!constraints.some(seen=>JSON.stringify(seen)===JSON.stringify(constraint))&&constraints.push(constraint)}
constraints.length===1?folded2.additionalProperties=constraints[0]:constraints.length>1&&(folded2.additionalProperties={allOf:constraints})}return folded2}function foldIntersection(json22){
let allOf2=json22.allOf;if(!Array.isArray(allOf2)||allOf2.length<2)return;for(let key2 of FOLDABLE_KEYS)if(key2 in json22)return;let unions=allOf2.filter(m=>UNION_KEYS.
some(k=>Array.isArray(m[k]))),folded2=null;if(!unions.length)folded2=foldObjects(allOf2);else{let union22=unions[0],keyword=UNION_KEYS.find(k=>Array.isArray(union22[k]));
if(Object.keys(union22).length!==1)return;let rest2=allOf2.filter(m=>m!==union22),branches=union22[keyword].map(branch=>foldObjects([...rest2,branch]));if(branches.
some(b=>!b))return;folded2={[keyword]:branches}}folded2&&(delete json22.allOf,assignProps(json22,folded2))}function finalize(ctx,schema){let root=ctx.seen.get(schema);
if(!root)throw new Error("Unprocessed schema. This is a bug in Zod.");let flattenRef=zodSchema=>{let seen=ctx.seen.get(zodSchema);if(seen.ref===null)return;let schema2=seen.
def??seen.schema,_cached={...schema2},ref=seen.ref;if(seen.ref=null,ref){flattenRef(ref);let refSeen=ctx.seen.get(ref),refSchema=refSeen.schema;if(refSchema.$ref&&
(ctx.target==="draft-07"||ctx.target==="draft-04"||ctx.target==="openapi-3.0")?(schema2.allOf=schema2.allOf??[],schema2.allOf.push(refSchema)):assignProps(schema2,
refSchema),assignProps(schema2,_cached),zodSchema._zod.parent===ref)for(let key2 in schema2)key2==="$ref"||key2==="allOf"||key2 in _cached||delete schema2[key2];
if(refSchema.$ref&&refSeen.def)for(let key2 in schema2)key2==="$ref"||key2==="allOf"||key2 in refSeen.def&&JSON.stringify(schema2[key2])===JSON.stringify(refSeen.
def[key2])&&delete schema2[key2]}let parent=zodSchema._zod.parent;if(parent&&parent!==ref){flattenRef(parent);let parentSeen=ctx.seen.get(parent);if(parentSeen?.
schema.$ref&&(schema2.$ref=parentSeen.schema.$ref,parentSeen.def))for(let key2 in schema2)key2==="$ref"||key2==="allOf"||key2 in parentSeen.def&&JSON.stringify(
schema2[key2])===JSON.stringify(parentSeen.def[key2])&&delete schema2[key2]}ctx.override({zodSchema,jsonSchema:schema2,path:seen.path??[]})};if(!ctx.external||ctx.
sharedEmitDoneFor!==ctx.external){for(let entry of[...ctx.seen.entries()].reverse())flattenRef(entry[0]);if(ctx.target!=="openapi-3.0")for(let entry of ctx.seen.
entries())compactTypeUnion(entry[1].def??entry[1].schema);for(let rewrite of ctx.deferred)rewrite();if(ctx.intersections.length){let carriers=new Map;for(let seen of ctx.
seen.values())for(let json22 of[seen.schema,seen.def]){let allOf2=json22?.allOf;if(!Array.isArray(allOf2))continue;let existing=carriers.get(allOf2);existing?existing.
push(json22):carriers.set(allOf2,[json22])}for(let allOf2 of ctx.intersections)for(let json22 of carriers.get(allOf2)??[])foldIntersection(json22)}}let result={};
if(ctx.target==="draft-2020-12"?result.$schema="https://json-schema.org/draft/2020-12/schema":ctx.target==="draft-07"?result.$schema="http://json-schema.org/dra\
ft-07/schema#":ctx.target==="draft-04"?result.$schema="http://json-schema.org/draft-04/schema#":ctx.target,ctx.external?.uri){let id8=ctx.external.registry.get(
schema)?.id;if(!id8)throw new Error("Schema is missing an `id` property");result.$id=ctx.external.uri(id8)}assignProps(result,root.defId?root.schema:root.def??root.
schema);let rootMetaId=ctx.metadataRegistry.get(schema)?.id;rootMetaId!==void 0&&result.id===rootMetaId&&delete result.id;let defs=ctx.external?.defs??{};if(!ctx.
external||ctx.sharedEmitDoneFor!==ctx.external)for(let entry of ctx.seen.entries()){let seen=entry[1];seen.def&&seen.defId&&(seen.def.id===seen.defId&&delete seen.
def.id,assignProp(defs,seen.defId,seen.def))}ctx.external&&(ctx.sharedEmitDoneFor=ctx.external),ctx.external||Object.keys(defs).length>0&&(ctx.target==="draft-2\
020-12"?result.$defs=defs:result.definitions=defs);try{let finalized=JSON.parse(JSON.stringify(result));return Object.defineProperty(finalized,"~standard",{value:{
...schema["~standard"],jsonSchema:{input:createStandardJSONSchemaMethod(schema,"input",ctx.processors),output:createStandardJSONSchemaMethod(schema,"output",ctx.
processors)}},enumerable:!1,writable:!1}),finalized}catch{throw new Error("Error converting schema to JSON.")}}function isTransforming(_schema,_ctx){let ctx=_ctx??
{seen:new Set};if(ctx.seen.has(_schema))return!1;ctx.seen.add(_schema);let def=_schema._zod.def;if(def.type==="transform")return!0;if(def.type==="array")return isTransforming(
def.element,ctx);if(def.type==="set")return isTransforming(def.valueType,ctx);if(def.type==="lazy")return isTransforming(def.getter(),ctx);if(def.type==="promis\
e"||def.type==="optional"||def.type==="nonoptional"||def.type==="nullable"||def.type==="readonly"||def.type==="default"||def.type==="prefault"||def.type==="catc\
h")return isTransforming(def.innerType,ctx);if(def.type==="intersection")return isTransforming(def.left,ctx)||isTransforming(def.right,ctx);if(def.type==="recor\
d"||def.type==="map")return isTransforming(def.keyType,ctx)||isTransforming(def.valueType,ctx);if(def.type==="pipe")return _schema._zod.traits.has("$ZodCodec")?
!0:isTransforming(def.in,ctx)||isTransforming(def.out,ctx);if(def.type==="object"){for(let key2 in def.shape)if(isTransforming(def.shape[key2],ctx))return!0;return!1}
if(def.type==="union"){for(let option of def.options)if(isTransforming(option,ctx))return!0;return!1}if(def.type==="tuple"){for(let item of def.items)if(isTransforming(
item,ctx))return!0;return!!(def.rest&&isTransforming(def.rest,ctx))}return!1}var createToJSONSchemaMethod=(schema,processors={})=>params=>{let ctx=initializeContext(
{...params,processors});return processSchema(schema,ctx),extractDefs(ctx,schema),finalize(ctx,schema)},createStandardJSONSchemaMethod=(schema,io,processors={})=>params=>{
let{libraryOptions,target}=params??{},ctx=initializeContext({...libraryOptions??{},target,io,processors});return processSchema(schema,ctx),extractDefs(ctx,schema),
finalize(ctx,schema)},narrowMin=(agg,key2,value)=>{(agg[key2]===void 0||value>agg[key2])&&(agg[key2]=value)},narrowMax=(agg,key2,value)=>{(agg[key2]===void 0||value<
agg[key2])&&(agg[key2]=value)},narrowBoth=(agg,value)=>{narrowMin(agg,"minimum",value),narrowMax(agg,"maximum",value)},addDivisor=(agg,value)=>{agg.multipleOf??
(agg.multipleOf=[]),agg.multipleOf.includes(value)||agg.multipleOf.push(value)},addPattern=(agg,pattern2)=>{agg.patterns??(agg.patterns=new Set),agg.patterns.add(
pattern2)},intersectMime=(agg,mime)=>{agg.mime=agg.mime?agg.mime.filter(m=>mime.includes(m)):[...mime]},setFormat=(agg,format2)=>{agg.format=format2,format2.includes(
"int")&&(agg.isInt=!0)},minContributor=(agg,def)=>narrowMin(agg,"minimum",def.minimum),maxContributor=(agg,def)=>narrowMax(agg,"maximum",def.maximum),formatContributor=ranges=>(agg,def)=>{
setFormat(agg,def.format);let[minimum,maximum]=ranges[def.format];narrowMin(agg,"minimum",minimum),narrowMax(agg,"maximum",maximum)},contributors={greater_than:(agg,def)=>narrowMin(
agg,def.inclusive?"minimum":"exclusiveMinimum",def.value),less_than:(agg,def)=>narrowMax(agg,def.inclusive?"maximum":"exclusiveMaximum",def.value),multiple_of:(agg,def)=>addDivisor(
agg,def.value),number_format:formatContributor(NUMBER_FORMAT_RANGES),bigint_format:formatContributor(BIGINT_FORMAT_RANGES),min_length:minContributor,max_length:maxContributor,
length_equals:(agg,def)=>narrowBoth(agg,def.length),min_size:minContributor,max_size:maxContributor,size_equals:(agg,def)=>narrowBoth(agg,def.size),string_format:(agg,def)=>{
setFormat(agg,def.format),def.pattern&&addPattern(agg,def.pattern),(def.format==="base64"||def.format==="base64url")&&(agg.contentEncoding=def.format),(def.local||
def.precision===-1)&&(agg.laxFormat=!0)},mime_type:(agg,def)=>intersectMime(agg,def.mime)};function aggregateChecks(schema){let agg={},def=schema._zod.def,list3=schema.
_zod.traits.has("$ZodCheck")?[schema,...def.checks??[]]:def.checks??[];for(let ch of list3)contributors[ch._zod.def.check]?.(agg,ch._zod.def);let bag=schema._zod.
bag;bag.minimum!==void 0&&narrowMin(agg,"minimum",bag.minimum),bag.exclusiveMinimum!==void 0&&narrowMin(agg,"exclusiveMinimum",bag.exclusiveMinimum),bag.maximum!==
void 0&&narrowMax(agg,"maximum",bag.maximum),bag.exclusiveMaximum!==void 0&&narrowMax(agg,"exclusiveMaximum",bag.exclusiveMaximum),bag.multipleOf!==void 0&&addDivisor(
agg,bag.multipleOf),bag.format!==void 0&&(agg.format??(agg.format=bag.format),bag.format.includes("int")&&(agg.isInt=!0)),bag.mime&&intersectMime(agg,bag.mime);
for(let pattern2 of bag.patterns??[])addPattern(agg,pattern2);return agg}var formatMap={guid:"uuid",url:"uri",datetime:"date-time",json_string:"json-string",regex:""},
exactPatterns=new Map([[base64Charset,base64],[base64urlCharset,base64url]]),exactPattern=p=>exactPatterns.get(p)??p,stringProcessor=(schema,ctx,_json,_params)=>{
let json22=_json;json22.type="string";let{minimum,maximum,format:format2,patterns:patterns2,contentEncoding,laxFormat}=aggregateChecks(schema);if(typeof minimum==
"number"&&(json22.minLength=minimum),typeof maximum=="number"&&(json22.maxLength=maximum),format2&&(json22.format=formatMap[format2]??format2,json22.format===""&&
delete json22.format,(format2==="time"||laxFormat)&&delete json22.format),contentEncoding&&(json22.contentEncoding=contentEncoding),patterns2&&patterns2.size>0){
let patternList=[...patterns2].map(exactPattern);patternList.length===1?json22.pattern=patternList[0].source:patternList.length>1&&(json22.allOf=[...patternList.
map(regex2=>({...ctx.target==="draft-07"||ctx.target==="draft-04"||ctx.target==="openapi-3.0"?{type:"string"}:{},pattern:regex2.source}))])}},numberProcessor=(schema,ctx,_json,params)=>{
let json22=_json,{minimum,maximum,multipleOf,exclusiveMaximum,exclusiveMinimum,isInt}=aggregateChecks(schema);json22.type=isInt?"integer":"number";let exMin=typeof exclusiveMinimum==
"number"&&exclusiveMinimum>=(minimum??Number.NEGATIVE_INFINITY),exMax=typeof exclusiveMaximum=="number"&&exclusiveMaximum<=(maximum??Number.POSITIVE_INFINITY),legacy=ctx.
target==="draft-04"||ctx.target==="openapi-3.0";if(exMin?legacy?(json22.minimum=exclusiveMinimum,json22.exclusiveMinimum=!0):json22.exclusiveMinimum=exclusiveMinimum:
typeof minimum=="number"&&(json22.minimum=minimum),exMax?legacy?(json22.maximum=exclusiveMaximum,json22.exclusiveMaximum=!0):json22.exclusiveMaximum=exclusiveMaximum:
typeof maximum=="number"&&(json22.maximum=maximum),multipleOf){let divisors=new Set;for(let divisor of multipleOf)Number.isFinite(divisor)&&divisor!==0?divisors.
add(Math.abs(divisor)):handleUnrepresentable(schema,ctx,json22,params,`A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);let[first3,...rest2]=divisors;
first3!==void 0&&(json22.multipleOf=first3),rest2.length&&(json22.allOf=[...json22.allOf??[],...rest2.map(m=>({multipleOf:m}))])}},booleanProcessor=(_schema,_ctx,json22,_params)=>{
json22.type="boolean"},neverProcessor=(_schema,_ctx,json22,_params)=>{json22.not={}},unknownProcessor=(_schema,_ctx,_json,_params)=>{},enumProcessor=(schema,_ctx,json22,_params)=>{
let def=schema._zod.def,values=getEnumValues(def.entries);if(values.length===0){json22.not={};return}values.every(v=>typeof v=="number")&&(json22.type="number"),
values.every(v=>typeof v=="string")&&(json22.type="string"),json22.enum=values},customProcessor=(schema,ctx,json22,params)=>{handleUnrepresentable(schema,ctx,json22,
params,"Custom types cannot be represented in JSON Schema")},transformProcessor=(schema,ctx,json22,params)=>{handleUnrepresentable(schema,ctx,json22,params,"Tra\
nsforms cannot be represented in JSON Schema")},arrayProcessor=(schema,ctx,_json,params)=>{let json22=_json,def=schema._zod.def,{minimum,maximum}=aggregateChecks(
schema);typeof minimum=="number"&&(json22.minItems=minimum),typeof maximum=="number"&&(json22.maxItems=maximum),json22.type="array",json22.items=processSchema(def.
element,ctx,{...params,path:[...params.path,"items"]})};function inputOptin(schema){let def=schema._zod.def;return def.type==="pipe"&&def.in._zod.traits.has("$Z\
odTransform")?inputOptin(def.out):def.type==="catch"?inputOptin(def.innerType):schema._zod.optin}var objectProcessor=(schema,ctx,_json,params)=>{let json22=_json,
def=schema._zod.def,shape=def.shape;if(Object.getOwnPropertySymbols(shape).length&&handleUnrepresentable(schema,ctx,json22,params,"Symbol keys cannot be represe\
nted in JSON Schema"))return;json22.type="object",json22.properties={};for(let key2 in shape)assignProp(json22.properties,key2,processSchema(shape[key2],ctx,{...params,
path:[...params.path,"properties",key2]}));let requiredKeys=[];for(let key2 of Object.keys(shape)){let field=def.shape[key2];(ctx.io==="input"?inputOptin(field)===
void 0:field._zod.optout===void 0)&&requiredKeys.push(key2)}requiredKeys.length>0&&(json22.required=requiredKeys),def.catchall?._zod.def.type==="never"?json22.additionalProperties=
!1:def.catchall?def.catchall&&(json22.additionalProperties=processSchema(def.catchall,ctx,{...params,path:[...params.path,"additionalProperties"]})):ctx.io==="o\
utput"&&(json22.additionalProperties=!1)},unionProcessor=(schema,ctx,json22,params)=>{let def=schema._zod.def,isExclusive=def.inclusive===!1,options=def.options.
map((x,i)=>processSchema(x,ctx,{...params,path:[...params.path,isExclusive?"oneOf":"anyOf",i]}));isExclusive?json22.oneOf=options:json22.anyOf=options},intersectionProcessor=(schema,ctx,json22,params)=>{
let def=schema._zod.def,a=processSchema(def.left,ctx,{...params,path:[...params.path,"allOf",0]}),b=processSchema(def.right,ctx,{...params,path:[...params.path,
"allOf",1]}),isSimpleIntersection=val=>"allOf"in val&&Object.keys(val).length===1,allOf2=[...isSimpleIntersection(a)?a.allOf:[a],...isSimpleIntersection(b)?b.allOf:
[b]];json22.allOf=allOf2,ctx.intersections.push(allOf2)},nullableProcessor=(schema,ctx,json22,params)=>{let def=schema._zod.def,inner=processSchema(def.innerType,
ctx,params),seen=ctx.seen.get(schema);ctx.target==="openapi-3.0"?(seen.ref=def.innerType,json22.nullable=!0):json22.anyOf=[inner,{type:"null"}]},nonoptionalProcessor=(schema,ctx,_json,params)=>{
let def=schema._zod.def;processSchema(def.innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType},UNREPRESENTABLE_DEFAULT=Symbol();function serializeDefaultValue(value,schema,ctx,json22,params){
let unrepresentable=!1,serialized=JSON.stringify(value,(_,val)=>typeof val!="bigint"?val:(unrepresentable=!0,null));return unrepresentable?(handleUnrepresentable(
schema,ctx,json22,params,"BigInt defaults cannot be represented in JSON Schema"),UNREPRESENTABLE_DEFAULT):JSON.parse(serialized)}var defaultProcessor=(schema,ctx,json22,params)=>{
let def=schema._zod.def;processSchema(def.innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType;let value=serializeDefaultValue(def.defaultValue,
schema,ctx,json22,params);value!==UNREPRESENTABLE_DEFAULT&&(json22.default=value)},prefaultProcessor=(schema,ctx,json22,params)=>{let def=schema._zod.def;processSchema(
def.innerType,ctx,params);let seen=ctx.seen.get(schema);if(seen.ref=def.innerType,ctx.io!=="input")return;let value=serializeDefaultValue(def.defaultValue,schema,
ctx,json22,params);value!==UNREPRESENTABLE_DEFAULT&&(json22._prefault=value)},catchProcessor=(schema,ctx,json22,params)=>{let def=schema._zod.def;processSchema(
def.innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType;let catchValue;try{catchValue=def.catchValue(void 0)}catch{handleUnrepresentable(
schema,ctx,json22,params,"Dynamic catch values are not supported in JSON Schema");return}json22.default=catchValue},pipeProcessor=(schema,ctx,_json,params)=>{let def=schema.
_zod.def,inIsTransform=def.in._zod.traits.has("$ZodTransform"),innerType=ctx.io==="input"?inIsTransform?def.out:def.in:def.out;processSchema(innerType,ctx,params);
let seen=ctx.seen.get(schema);seen.ref=innerType},readonlyProcessor=(schema,ctx,json22,params)=>{let def=schema._zod.def;processSchema(def.innerType,ctx,params);
let seen=ctx.seen.get(schema);seen.ref=def.innerType,json22.readOnly=!0},optionalProcessor=(schema,ctx,_json,params)=>{let def=schema._zod.def;processSchema(def.
innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType},ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("U\
ninitialized schema in ZodMiniType.");$ZodType.init(inst,def),inst.def=def,inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},
parse(data,params){return parse(this,data,params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){
return safeParse(this,data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){let def=this.def;return this.clone({...def,
checks:[...def.checks??[],...checks.map(ch=>typeof ch=="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:!0})},clone(_def,params){return clone(
this,_def,params)},brand(){return this},register(reg,meta2){return reg.add(this,meta2),this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}}),
ZodMiniString=$constructor("ZodMiniString",(inst,def)=>{$ZodString.init(inst,def),ZodMiniType.init(inst,def)});function string2(params){return _string(ZodMiniString,
params)}var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def),ZodMiniType.init(inst,def)});function number2(params){return _number(
ZodMiniNumber,params)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def),ZodMiniNumber.init(inst,def)});function int(params){
return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def),ZodMiniType.init(inst,def)});function boolean2(params){
return _boolean(ZodMiniBoolean,params)}var ZodMiniNull=$constructor("ZodMiniNull",(inst,def)=>{$ZodNull.init(inst,def),ZodMiniType.init(inst,def)});function _null3(params){
return _null2(ZodMiniNull,params)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def),ZodMiniType.init(inst,def)});function unknown(){
return _unknown(ZodMiniUnknown)}var ZodMiniNever=$constructor("ZodMiniNever",(inst,def)=>{$ZodNever.init(inst,def),ZodMiniType.init(inst,def)});function never(params){
return _never(ZodMiniNever,params)}var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def),ZodMiniType.init(inst,def)});function array(element,params){
return new ZodMiniArray({type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def),
ZodMiniType.init(inst,def),installLazyProp(inst,"shape",self=>self._zod.def.shape,!1)});function object(shape,params){let def={type:"object",shape:shape??{},...normalizeParams(
params)};return new ZodMiniObject(def)}function strictObject(shape,params){return new ZodMiniObject({type:"object",shape,catchall:never(),...normalizeParams(params)})}
function looseObject(shape,params){return new ZodMiniObject({type:"object",shape,catchall:unknown(),...normalizeParams(params)})}function extend2(schema,shape){
return extend(schema,shape)}function pick2(schema,mask){return pick(schema,mask)}function omit2(schema,mask){return omit(schema,mask)}var ZodMiniUnion=$constructor(
"ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def),ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(
params)})}var ZodMiniDiscriminatedUnion=$constructor("ZodMiniDiscriminatedUnion",(inst,def)=>{$ZodDiscriminatedUnion.init(inst,def),ZodMiniType.init(inst,def)});
function discriminatedUnion(discriminator,options,params){return new ZodMiniDiscriminatedUnion({type:"union",options,discriminator,...normalizeParams(params)})}
var ZodMiniTuple=$constructor("ZodMiniTuple",(inst,def)=>{$ZodTuple.init(inst,def),ZodMiniType.init(inst,def)});function tuple(items,_paramsOrRest,_params){let hasRest=_paramsOrRest instanceof
$ZodType,params=hasRest?_params:_paramsOrRest,rest2=hasRest?_paramsOrRest:null;return new ZodMiniTuple({type:"tuple",items,rest:rest2,...normalizeParams(params)})}
var ZodMiniRecord=$constructor("ZodMiniRecord",(inst,def)=>{$ZodRecord.init(inst,def),ZodMiniType.init(inst,def)});function record(keyType,valueType,params){return!valueType||
!valueType._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:keyType,...normalizeParams(valueType)}):new ZodMiniRecord({type:"record",keyType,valueType,
...normalizeParams(params)})}function partialRecord(keyType,valueType,params){return new ZodMiniRecord({type:"record",keyType,valueType,...normalizeParams(params),
partial:!0})}var ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{$ZodEnum.init(inst,def),ZodMiniType.init(inst,def),inst.options=[...inst._zod.values]});function _enum(values,params){
let entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}var ZodMiniLiteral=$constructor(
"ZodMiniLiteral",(inst,def)=>{$ZodLiteral.init(inst,def),ZodMiniType.init(inst,def)});function literal(value,params){return new ZodMiniLiteral({type:"literal",values:Array.
isArray(value)?value:[value],...normalizeParams(params)})}var ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def),ZodMiniType.
init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{
$ZodOptional.init(inst,def),ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional({type:"optional",innerType})}var ZodMiniNullable=$constructor(
"ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def),ZodMiniType.init(inst,def)});function nullable(innerType){return new ZodMiniNullable({type:"nullable",
innerType})}var ZodMiniDefault=$constructor("ZodMiniDefault",(inst,def)=>{$ZodDefault.init(inst,def),ZodMiniType.init(inst,def)});function _default(innerType,defaultValue){
return new ZodMiniDefault({type:"default",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():shallowClone(defaultValue)}})}var ZodMiniCatch=$constructor(
"ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def),ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,
catchValue:typeof catchValue=="function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(
inst,def),ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})}var ZodMiniLazy=$constructor("ZodMiniLazy",(inst,def)=>{
$ZodLazy.init(inst,def),ZodMiniType.init(inst,def)});function _lazy(getter){return new ZodMiniLazy({type:"lazy",getter})}var ZodMiniCustom=$constructor("ZodMini\
Custom",(inst,def)=>{$ZodCustom.init(inst,def),ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}var describe2=describe;
function json(){let jsonSchema=_lazy(()=>union([string2(),number2(),boolean2(),_null3(),array(jsonSchema),record(string2(),jsonSchema)]));return jsonSchema}var HIDDEN=/(?!\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u,HIDDEN_ALWAYS=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u20\
0b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}","u");function hasHiddenCharacters(text3){return HIDDEN.test(text3)}var HOLDS_HIDDEN="contains a contro\
l or hidden character",visible=maximum=>string2().check(_minLength(1),_maxLength(maximum),refine(text3=>!HIDDEN_ALWAYS.test(text3),HOLDS_HIDDEN));function given(name3){
return name3.check(refine(text3=>!hasHiddenCharacters(text3),HOLDS_HIDDEN))}var AgentId=string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,'must be 1 to\
 64 letters, digits, ".", "_" or "-", starting with a letter or digit')),RequestId=visible(200),Label=visible(64),ConversationKey=visible(200),DisplayName=visible(
200),JobId=string2().check(_regex(/^[a-z2-7]{26}$/,"must be 26 characters of a-z and 2-7")),LATEST_MS=36**9,LATEST_YEAR=5188,Instant=string2().check(_regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
"must be a UTC time such as 2026-11-20T12:00:00.000Z"),refine(isRealTime,"must be a time that exists, between 1970 and 5188"));function isRealTime(text3){let year=numberAt(
text3,0)*100+numberAt(text3,2),[month,day]=[numberAt(text3,5),numberAt(text3,8)];return month<1||month>12||day<1||day>daysOf(month,year)||numberAt(text3,11)>23||
numberAt(text3,14)>59||numberAt(text3,17)>59?!1:year>=1970&&(year<LATEST_YEAR||Date.parse(text3)<LATEST_MS)}function numberAt(text3,place6){return text3.charCodeAt(
place6)*10+text3.charCodeAt(place6+1)-11*ZERO}var ZERO=48;function daysOf(month,year){return month!==2?month===4||month===6||month===9||month===11?30:31:year%4===
0&&(year%100!==0||year%400===0)?29:28}var wholeNumber=(minimum,maximum=Number.MAX_SAFE_INTEGER)=>int().check(_gte(minimum),_lte(maximum));var NodeKey=string2().check(_minLength(1),_maxLength(120)),FlowNode=strictObject({flow_id:JobId,node:NodeKey}),FLOW_STATES=["running","completed","failed","canc\
elled"];var chunk_UCX5VOXN_exports={};__export(chunk_UCX5VOXN_exports,{Blob:()=>Blob,CheckBegun:()=>CheckBegun,CheckName:()=>CheckName,CheckOutcome:()=>CheckOutcome,CheckRound:()=>CheckRound,
CheckSettings:()=>CheckSettings,Failure:()=>Failure,Fallback:()=>Fallback,Fork:()=>Fork,MAX_TASK_BYTES:()=>MAX_TASK_BYTES,Parent:()=>Parent,Request:()=>Request,
Result:()=>Result,Sender:()=>Sender,Task:()=>Task,USUAL_ROUNDS:()=>USUAL_ROUNDS,Usage:()=>Usage,Worktree:()=>Worktree});var chunk_XWK6FQOV_exports={};__export(chunk_XWK6FQOV_exports,{Budget:()=>Budget,CAPS:()=>CAPS,Caps:()=>Caps,Charge:()=>Charge,Prices:()=>Prices});var caps={cost_usd:optional(number2().check(_positive(),_lte(1e6))),tokens:optional(wholeNumber(1,1e12)),minutes:optional(number2().check(_positive(),_lte(1e6))),
turns:optional(wholeNumber(1,1e6))},hasCap=refine(budget=>CAPS.some(cap=>budget[cap]!==void 0),"must have at least one of cost_usd, tokens, minutes and turns"),
Caps=strictObject(caps).check(hasCap),CAPS=["cost_usd","tokens","minutes","turns"],Budget=strictObject({...caps,covers:optional(_enum(["tree","job","turn"]))}).
check(hasCap),Spending=object({cost_usd:number2().check(_gte(0)),tokens:wholeNumber(0),run_ms:wholeNumber(0),turns:wholeNumber(0)}),Charge=extend2(Spending,{job_id:string2(),
token:wholeNumber(0)}),dollars=number2().check(_gte(0),_lte(1e6)),Price=strictObject({input:dollars,output:dollars,cached_input:optional(dollars),cache_write:optional(
dollars)}),Prices=strictObject({models:record(string2().check(_minLength(1),_maxLength(128)),Price)});var chunk_ZLZPYIW6_exports={};__export(chunk_ZLZPYIW6_exports,{ChannelEvent:()=>ChannelEvent,ChannelId:()=>ChannelId,ChannelMember:()=>ChannelMember,ChannelName:()=>ChannelName,
MAX_PARTICIPANTS:()=>MAX_PARTICIPANTS,MAX_TOPIC:()=>MAX_TOPIC,MessageId:()=>MessageId,messageIdOf:()=>messageIdOf,placeOf:()=>placeOf});var CHANNEL_KINDS=["channel","direct","group"],DIGEST="[a-z2-7]{20}",NAMED="[a-z0-9][a-z0-9_-]{0,63}",ANY=`dm\\.${DIGEST}|group\\.${DIGEST}|${NAMED}`,ChannelName=string2().
check(_regex(new RegExp(`^${NAMED}$`),'must be 1 to 64 of a-z, 0-9, "_" and "-", starting with a letter or digit')),ChannelId=string2().check(_regex(new RegExp(
`^(?:${ANY})$`),"must be the name of a channel, or its dm or group id")),MESSAGE=new RegExp(`^(${ANY})\\.([1-9]\\d{0,14})(?:\\.([1-9]\\d{0,14}))?$`),MessageId=string2().
check(_regex(MESSAGE,'must be the id of a message, such as "general.5" or "general.5.1"'));function placeOf(messageId){let match=MESSAGE.exec(messageId);if(match===
null)return;let[,channel2="",post2,reply]=match;return{channel:channel2,post:Number(post2),reply:reply===void 0?void 0:Number(reply)}}function messageIdOf({channel:channel2,
post:post2,reply}){return reply===void 0?`${channel2}.${post2}`:`${channel2}.${post2}.${reply}`}var MAX_TOPIC=500,MAX_PARTICIPANTS=50,by=AgentId,ChannelEvent=discriminatedUnion(
"type",[object({type:literal("create"),kind:_enum(CHANNEL_KINDS),by,name:optional(string2()),topic:optional(string2()),participants:optional(array(AgentId))}),object(
{type:literal("join"),agent:AgentId,by,posts:wholeNumber(0)}),object({type:literal("leave"),agent:AgentId,by}),object({type:literal("topic"),topic:string2(),by}),
object({type:literal("archive"),by}),object({type:literal("unarchive"),by}),object({type:literal("mute"),agent:AgentId,by}),object({type:literal("unmute"),agent:AgentId,
by})]),Channel=object({channel:ChannelId,kind:_enum(CHANNEL_KINDS),name:optional(string2()),topic:optional(string2()),created_by:AgentId,created_at:Instant,archived:boolean2(),
members:wholeNumber(0),participants:optional(array(AgentId)),last_at:optional(Instant),joined:boolean2(),muted:boolean2(),unread:wholeNumber(0),mentions_unread:wholeNumber(
0)}),ChannelMember=object({agent:AgentId,since:Instant,muted:boolean2()});var Usage=strictObject({input_tokens:optional(wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),output_tokens:optional(wholeNumber(0)),reasoning_output_tokens:optional(
wholeNumber(0)),cost_usd:optional(number2().check(_gte(0))),duration_ms:optional(number2().check(_gte(0)))}),Worktree=strictObject({path:string2(),branch:string2(),
base:string2()}),Blob=strictObject({file:string2().check(_regex(/^[a-z2-7]{26}\.\d+\.[0-9a-f]{16}\.output$/)),bytes:wholeNumber(0),sha256:string2().check(_regex(
/^[0-9a-f]{64}$/))}),Artifact=strictObject({name:DisplayName,mime_type:string2(),blob:Blob,metadata:optional(record(string2(),json()))}),Result=strictObject({output:string2(),
output_blob:optional(Blob),thread_id:optional(string2()),usage:optional(Usage),thread_usage:optional(Usage),touched_files:optional(array(string2())),structured:optional(
json()),worktree:optional(Worktree),title:optional(string2()),artifacts:optional(array(Artifact)),metadata:optional(record(string2(),json()))}),Failure=strictObject(
{code:string2().check(_minLength(1),_maxLength(64)),message:string2()}),CheckName=string2().check(_regex(/^[a-z0-9][a-z0-9._-]{0,47}$/,'must be 1 to 48 of a-z, \
0-9, ".", "_" and "-", starting with a letter or digit')),MOST_CHECKS=8,USUAL_ROUNDS=3,MOST_ROUNDS=10,FAILED_OUTPUT=8e3,CheckNames=array(CheckName).check(_minLength(
1),_maxLength(MOST_CHECKS),refine(names2=>new Set(names2).size===names2.length,"names a check twice")),CheckRounds=wholeNumber(1,MOST_ROUNDS),CheckOutcome=strictObject(
{name:CheckName,ended:_enum(["passed","failed","timed_out","not_run"]),exit_code:optional(int()),signal:optional(string2().check(_maxLength(20))),duration_ms:wholeNumber(
0),output:string2().check(_maxLength(FAILED_OUTPUT+200)),sandboxed:optional(boolean2()),problem:optional(string2().check(_maxLength(2e3)))}),CheckRound=strictObject(
{round:wholeNumber(1),outcomes:array(CheckOutcome).check(_minLength(1),_maxLength(MOST_CHECKS))}),CheckBegun={round:wholeNumber(1),result:Result,home:optional(string2())},
VariableName=string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),AbsolutePath=string2().check(_regex(/^\//,"must be an absolute path"),_maxLength(4096)),CheckSettings=strictObject(
{command:array(string2()).check(_minLength(1),_maxLength(100),refine(([program2=""])=>program2.trim()!=="","must begin with a program"),refine(words=>!words.some(
word=>word.includes("\0")),"contains a NUL character")),description:optional(string2().check(_maxLength(200))),agents:optional(array(AgentId).check(_minLength(1))),
workspaces:optional(array(AbsolutePath).check(_minLength(1))),readOnlyJobs:_default(boolean2(),!1),sandbox:_default(_enum(["auto","required","none"]),"auto"),network:_default(
boolean2(),!1),env:_default(array(VariableName),[]),timeoutMs:_default(wholeNumber(1e3,24*3600*1e3),6e5)}),MAX_TASK_BYTES=1024*1024,Task=strictObject({prompt:string2().
check(refine(text3=>text3.trim()!=="","must not be empty")),write:optional(boolean2()),worktree:optional(boolean2()),cwd:optional(string2().check(_minLength(1),
_maxLength(4096),refine(path=>!path.includes("\0"),"contains a NUL character"))),model:optional(string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._:/@[\]-]{0,127}$/,
"must be a model name: letters, digits and ._:/@[]-, starting with a letter or digit"))),effort:optional(string2().check(_regex(/^[a-z][a-z0-9-]{0,31}$/,"must b\
e a word such as low, medium, high or xhigh"))),conversation_key:optional(ConversationKey),result_schema:optional(record(string2(),json())),require_review:optional(
boolean2()),checks:optional(CheckNames),check_rounds:optional(CheckRounds)}),Sender=strictObject({agent:AgentId,session:optional(string2().check(_minLength(1),_maxLength(
200)))}),Parent=strictObject({job_id:string2(),depth:wholeNumber(1,1e3),waits:optional(boolean2())}),Fork=strictObject({job_id:string2(),thread_id:string2(),thread_usage:optional(
Usage),home:optional(string2()),host_name:optional(string2())}),Fallback=array(AgentId).check(_maxLength(8)),Request=strictObject({to:AgentId,task:extend2(Task,
{conversation_key:optional(given(ConversationKey))}),request_id:optional(given(RequestId)),ttl_ms:optional(wholeNumber(1,366*24*3600*1e3)),max_attempts:optional(
wholeNumber(1,100)),priority:optional(wholeNumber(-100,100)),not_before:optional(Instant),labels:optional(array(given(Label)).check(_maxLength(16))),budget:optional(
Budget),fallback:optional(Fallback),message_id:optional(MessageId)});var chunk_I3K6FTWN_exports={};__export(chunk_I3K6FTWN_exports,{Spent:()=>Spent});var Spent=strictObject({queue_ms:optional(wholeNumber(0)),run_ms:wholeNumber(0),input_tokens:optional(wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),
output_tokens:optional(wholeNumber(0)),cost_usd:optional(number2().check(_gte(0)))});var chunk_A3OUN6LV_exports={};__export(chunk_A3OUN6LV_exports,{parseKnown:()=>parseKnown});function parseKnown(parse6,value){let parsed2=parse6(value),known2=value;
for(let pass=0;pass<8&&!parsed2.success;pass+=1){let unknown3=unknownFields(parsed2.error.issues);if(unknown3===void 0)return parsed2;known2=without(known2,unknown3),
parsed2=parse6(known2)}return parsed2}function unknownFields(issues){let found=[];for(let issue2 of issues){if(issue2.code==="unrecognized_keys"){found.push(...issue2.
keys.map(key2=>({path:issue2.path,key:key2})));continue}if(issue2.code!=="invalid_union")return;let fields=issue2.errors.map(unknownFields).find(member=>member!==
void 0);if(fields===void 0)return;found.push(...fields.map(({path,key:key2})=>({path:[...issue2.path,...path],key:key2})))}return found}function without(value,fields){
let copy=structuredClone(value);for(let{path,key:key2}of fields){let at=copy;for(let step2 of path)at=memberOf(at,step2);typeof at=="object"&&at!==null&&Reflect.
deleteProperty(at,key2)}return copy}function memberOf(value,key2){return typeof value=="object"&&value!==null?Reflect.get(value,key2):void 0}var TRACEPARENT=/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/,TRACESTATE=/^[\x20-\x7e]{1,512}$/,Traceparent=string2().check(_regex(TRACEPARENT)),
Tracestate=string2().check(_regex(TRACESTATE));function traceContextOf(traceparent,tracestate){if(!(typeof traceparent!="string"||!TRACEPARENT.test(traceparent)))
return typeof tracestate!="string"||!TRACESTATE.test(tracestate)?{traceparent}:{traceparent,tracestate}}var EARLY_END={handover:optional(Blob)},EARLY_END_AGAIN={
...EARLY_END,pass_to:optional(AgentId)},ProcessIdentity=strictObject({pid:wholeNumber(1),start:string2(),boot_id:string2(),pid_ns:optional(string2()),host:optional(
string2())}),WorkerIdentity=extend2(ProcessIdentity,{id:string2(),host_name:optional(string2()),home:optional(string2())}),sha256=string2().check(_regex(/^[0-9a-f]{64}$/)),
ResultPart=strictObject({part:wholeNumber(1),blob:Blob}),Run=strictObject({id:string2().check(_regex(/^[A-Za-z0-9]{16,64}$/)),conversation_key:ConversationKey,capabilities:array(
sha256).check(_minLength(1),_maxLength(16)),heard:wholeNumber(0),accepted:optional(boolean2()),service_id:optional(string2()),url:optional(string2()),hasFailed:optional(
boolean2()),parts:optional(array(ResultPart).check(_maxLength(1e3)))});function quickCheckOf(schema){return compile(schema,new Map)}function compile(schema,made){
let known2=made.get(schema);if(known2!==void 0)return known2;let check22=withTests(kindOf2(schema,made),schema._zod.def.checks??[]);return made.set(schema,check22),
check22}function kindOf2(schema,made){let{def}=schema._zod;switch(def.type){case"string":return isPlain(def)?string22:unsure;case"number":return isPlain(def)?number22:
isSafeInteger(def)?integer:unsure;case"boolean":return boolean22;case"null":return nothing;case"literal":case"enum":return oneOf([...schema._zod.values??[]]);case"\
array":return arrayOf(compile(def.element,made));case"record":return isAnyKey(def.keyType)?recordOf(compile(def.valueType,made)):unsure;case"union":return anyOf(
def.options.map(option=>compile(option,made)));case"lazy":return onDemand(()=>compile(def.getter(),made));case"object":return objectOf(def.shape,made);default:return unsure}}
function unsure(){}function string22(value){return typeof value=="string"?value:void 0}function number22(value){return Number.isFinite(value)&&!Object.is(value,
-0)?value:void 0}function integer(value){return Number.isSafeInteger(value)&&!Object.is(value,-0)?value:void 0}function boolean22(value){return typeof value=="b\
oolean"?value:void 0}function nothing(value){return value===null?null:void 0}function oneOf(values){return value=>values.includes(value)?value:void 0}function anyOf(options){
return value=>{for(let option of options){let copy=option(value);if(copy!==void 0)return copy}}}function arrayOf(element){return value=>{if(!Array.isArray(value))
return;let copy=[];for(let item of value){let inner=element(item);if(inner===void 0)return;copy.push(inner)}return copy}}function recordOf(member){return value=>{
if(!isPlainObject2(value))return;let copy={};for(let key2 in value){if(key2==="__proto__")return;let inner=member(value[key2]);if(inner===void 0)return;copy[key2]=
inner}return copy}}function objectOf(shape,made){let members2=Object.entries(shape).map(([key2,schema])=>memberOf2(key2,schema,made));return value=>{if(!isPlainObject2(
value))return;let copy={},found=0;for(let{key:key2,check:check22,isOptional}of members2){let inner=value[key2];if(inner===void 0){if(!isOptional)return;continue}
let checked=check22(inner);if(checked===void 0)return;copy[key2]=checked,found+=1}return found===countOf(value)?copy:void 0}}function memberOf2(key2,schema,made){
if(key2 in Object.prototype)return{key:key2,check:unsure,isOptional:!1};let{def}=schema._zod,isOptional=def.type==="optional";return{key:key2,check:compile(isOptional?
def.innerType:schema,made),isOptional}}function countOf(value){let count2=0;for(let key2 in value)value[key2]!==void 0&&(count2+=1);return count2}function isPlainObject2(value){
return typeof value=="object"&&value!==null&&Object.getPrototypeOf(value)===Object.prototype}function isPlain({coerce,check:check22}){return coerce!==!0&&check22===
void 0}function isSafeInteger({coerce,check:check22,format:format2}){return coerce!==!0&&check22==="number_format"&&format2==="safeint"}function isAnyKey({_zod:{
def}}){return def.type==="string"&&isPlain(def)&&(def.checks??[]).length===0}function withTests(check22,tests){return tests.length===0?check22:value=>{let copy=check22(
value);if(copy===void 0)return;let payload={value:copy,issues:[]};for(let test of tests)if(test._zod.check(payload)!==void 0||payload.issues.length>0)return;return payload.
value===copy?copy:void 0}}function onDemand(make2){let made;return value=>(made??=make2())(value)}var stamp={format:wholeNumber(1,1),version:wholeNumber(1),at:Instant,
writer:string2()},token=wholeNumber(1),Actor=union([strictObject({person:DisplayName}),strictObject({agent:AgentId,session:optional(string2())})]),Choice=string2().
check(_minLength(1),_maxLength(200)),Enqueue=onDemand2(()=>strictObject({...stamp,type:literal("enqueue"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,
from:Sender,task:Task,ttl_ms:optional(wholeNumber(1)),max_attempts:wholeNumber(1),priority:wholeNumber(-100,100),not_before:optional(Instant),parent:optional(Parent),
fork:optional(Fork),labels:array(Label),budget:optional(Budget),scope:optional(AgentId),message_id:optional(MessageId),flow:optional(FlowNode),fallback:optional(
Fallback),inherits:optional(JobId),held:optional(boolean2()),traceparent:optional(Traceparent),tracestate:optional(Tracestate)})),Claim=onDemand2(()=>strictObject(
{...stamp,type:literal("claim"),worker:WorkerIdentity,lease_ms:wholeNumber(1),lease_ends_monotonic_ms:number2(),lease_ends_at:optional(Instant)})),Spawn=onDemand2(
()=>strictObject({...stamp,type:literal("spawn"),token,process:ProcessIdentity})),Complete=onDemand2(()=>strictObject({...stamp,type:literal("complete"),token,result:Result})),
Fail=onDemand2(()=>strictObject({...stamp,type:literal("fail"),token,error:Failure,retryable:boolean2(),untouched:optional(boolean2()),retry_at:optional(Instant),
usage:optional(Usage),...EARLY_END_AGAIN})),Release=onDemand2(()=>strictObject({...stamp,type:literal("release"),token,reason:string2(),error:optional(Failure),
untouched:optional(boolean2()),not_before:optional(Instant),usage:optional(Usage),...EARLY_END_AGAIN})),Lose=onDemand2(()=>strictObject({...stamp,type:literal("\
lose"),token,reason:string2(),...EARLY_END_AGAIN})),Park=onDemand2(()=>strictObject({...stamp,type:literal("park"),token,error:Failure,usage:optional(Usage),...EARLY_END})),
Flag=onDemand2(()=>strictObject({...stamp,type:literal("flag"),token,reason:string2(),result:optional(Result),blocked:optional(boolean2())})),Resolve=onDemand2(
()=>strictObject({...stamp,type:literal("resolve"),outcome:_enum(["queued","completed","failed"]),by:strictObject({person:DisplayName}),note:optional(string2()),
feedback:optional(string2().check(_minLength(1))),expires_at:optional(Instant)})),Recover=onDemand2(()=>strictObject({...stamp,type:literal("recover"),by:strictObject(
{person:DisplayName}),note:optional(string2()),expires_at:optional(Instant)})),Cancel=onDemand2(()=>strictObject({...stamp,type:literal("cancel"),by:Actor,reason:optional(
string2()),...EARLY_END})),Ask=onDemand2(()=>strictObject({...stamp,type:literal("ask"),token,question_id:string2().check(_minLength(1),_maxLength(64)),text:string2().
check(_minLength(1)),choices:optional(array(Choice))})),RunNoted=onDemand2(()=>strictObject({...stamp,type:literal("run"),token,run:Run})),Steer=onDemand2(()=>strictObject(
{...stamp,type:literal("steer"),steer_id:string2().check(_minLength(1),_maxLength(64)),text:string2().check(_minLength(1)),by:Actor})),Answer=onDemand2(()=>strictObject(
{...stamp,type:literal("answer"),question_id:string2(),answer:string2().check(_minLength(1)),by:Actor})),Check=onDemand2(()=>strictObject({...stamp,type:literal(
"check"),token,...CheckBegun})),Checked=onDemand2(()=>strictObject({...stamp,type:literal("checked"),token,...CheckRound.def.shape,worktree:optional(Worktree)})),
Expire=onDemand2(()=>strictObject({...stamp,type:literal("expire"),...EARLY_END})),Tombstone=onDemand2(()=>strictObject({...stamp,type:literal("tombstone"),job_id:JobId,
request_id:RequestId,digest:string2(),to:AgentId,from:Sender,parent:optional(Parent),state:_enum(["completed","failed","cancelled","expired"]),write:boolean2(),
attempts:wholeNumber(0),token:wholeNumber(0),labels:array(Label),created_at:Instant,ended_at:Instant,scope:optional(AgentId),message_id:optional(MessageId),model:optional(
string2()),spent:optional(Spent)})),SetAside=onDemand2(()=>strictObject({...stamp,type:literal("set_aside"),job_id:JobId,kept_as:string2(),reason:string2()})),EVENTS={
enqueue:Enqueue,claim:Claim,spawn:Spawn,complete:Complete,fail:Fail,release:Release,lose:Lose,park:Park,flag:Flag,resolve:Resolve,recover:Recover,cancel:Cancel,
ask:Ask,answer:Answer,run:RunNoted,steer:Steer,check:Check,checked:Checked,expire:Expire},ENTRIES={...EVENTS,tombstone:Tombstone,set_aside:SetAside};function checkEvent(value){
let copy=quickCopy(EVENTS,value);return copy!==void 0?{success:!0,data:copy}:check(EVENTS,JSON.parse(JSON.stringify(value)))}function checkEntry(value){let copy=quickCopy(
ENTRIES,value);return copy!==void 0?{success:!0,data:copy}:parseKnown(known2=>check(ENTRIES,known2),value)}var quickChecks=new Map(Object.entries(ENTRIES).map(([
type,schema])=>[type,onDemand2(()=>quickCheckOf(schema()))]));function quickCopy(schemas,value){return quickChecks.get(typeOf(schemas,value)??"")?.()(value)}function check(schemas,value){
let type=typeOf(schemas,value);return((type===void 0?void 0:schemas[type])?.()??oneOf2(Object.keys(schemas))).safeParse(value)}function typeOf(schemas,value){let type=typeof value==
"object"&&value!==null&&"type"in value?value.type:"";return typeof type=="string"&&Object.hasOwn(schemas,type)?type:void 0}function oneOf2(types){return pipe(object(
{type:_enum(types)}),never())}function onDemand2(make2){let made;return()=>made??=make2()}var ActionName=string2().check(_maxLength(48),_regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)*$/,'must be words of letters, digits, "_" or "-", \
joined by dots')),JsonSchema=record(string2(),json()),MAX_SCHEMA_BYTES=32*1024,HANDLERS=["sdk","mcp","command"],AvailableTo=array(AgentId).check(_maxLength(100)),
ActionDefinition=strictObject({name:ActionName,description:string2().check(_minLength(1),_maxLength(1e3)),input:JsonSchema,output:optional(JsonSchema),available_to:optional(
AvailableTo),handler:_enum(HANDLERS),max_attempts:optional(wholeNumber(1,10))}),CALL_ATTEMPTS=2,Registered=strictObject({type:literal("register"),action:ActionDefinition,
owner:Sender}),Unregistered=strictObject({type:literal("unregister"),name:ActionName,registered:wholeNumber(1),by:Actor}),ActionEvent=discriminatedUnion("type",
[Registered,Unregistered]);var chunk_XDKPIS3H_exports={};__export(chunk_XDKPIS3H_exports,{MODES:()=>MODES,Mode:()=>Mode,RootName:()=>RootName,RootSettings:()=>RootSettings,SCOPES:()=>SCOPES,
Scope:()=>Scope,ToolSettings:()=>ToolSettings,isWithin:()=>isWithin});var MODES=["observe","diagnose","edit","operate","destructive"],Mode=_enum(MODES),SCOPES=["mcp:read","mcp:write","mcp:patch","mcp:delete","mcp:git","mcp:shell",
"mcp:process","mcp:browser","mcp:screen","mcp:desktop"],Scope=_enum(SCOPES);function isWithin(mode,limit){return MODES.indexOf(mode)<=MODES.indexOf(limit)}var RootName=string2().
check(_regex(/^[a-z0-9][a-z0-9_-]{0,62}$/,'must be 1 to 63 of a-z, 0-9, "_" or "-", starting with a letter or digit')),Pattern=string2().check(_minLength(1),_maxLength(
500),refine(text3=>text3.trim()!==""&&!/[\0\n\r]/.test(text3),"must be one line")),PlainPattern=Pattern.check(refine(text3=>!/^[!#]/.test(text3),'must not begin\
 with "!" or "#"')),VariableName2=string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),RootSettings=strictObject({path:string2().check(_regex(/^\//,"must be an a\
bsolute path"),_maxLength(4096)),label:optional(given(DisplayName)),mode:_default(Mode,"diagnose"),ask:optional(Mode),deny:_default(array(PlainPattern),[]),allow:_default(
array(PlainPattern),[]),ignore:_default(array(Pattern),[]),gitignore:_default(boolean2(),!0),backups:_default(_enum(["none","manual","snapshot"]),"snapshot"),backupDays:_default(
wholeNumber(1,3650),30),commands:_default(_enum(["none","guarded","any"]),"guarded"),sandbox:_default(_enum(["none","auto","required"]),"auto"),network:_default(
boolean2(),!1),env:_default(array(VariableName2),[]),push:_default(boolean2(),!1),agents:optional(array(AgentId))}),reach={mode:_default(Mode,"diagnose"),ask:optional(
Mode)},ToolSettings=strictObject({ceiling:_default(Mode,"destructive"),approvalMs:_default(wholeNumber(1e3,24*3600*1e3),3e5),maxOutputBytes:_default(wholeNumber(
1e3,1e7),2e5),browser:optional(strictObject({...reach,hosts:_default(array(string2().check(_minLength(1),_maxLength(253))),[]),privateAddresses:_default(boolean2(),
!1),executable:optional(string2().check(_minLength(1))),attach:_default(boolean2(),!1)})),screen:optional(strictObject(reach)),desktop:optional(strictObject(reach))});var chunk_KFU7YNXO_exports={};__export(chunk_KFU7YNXO_exports,{actionOfAgent:()=>actionOfAgent,agentOfAction:()=>agentOfAction});var PREFIX="action.";function agentOfAction(name3){
return`${PREFIX}${name3}`}function actionOfAgent(agent){return agent.startsWith(PREFIX)?agent.slice(PREFIX.length):void 0}var chunk_2JSXRE3E_exports={};__export(chunk_2JSXRE3E_exports,{FILES:()=>FILES,readStoreUrl:()=>readStoreUrl,storeTextProblem:()=>storeTextProblem,withWorkspace:()=>withWorkspace,
workspaceIn:()=>workspaceIn});var FILES="files",PARAMETERS=new Set(["schema","workspace","password_file","application_name","connect_timeout","host","sslcert","\
sslkey","sslmode","sslrootcert"]),SSL_MODES=/^(disable|prefer|require|verify-ca|verify-full|no-verify)$/,SCHEMA=/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/,CONTROL=new RegExp(
"\\p{C}|\\p{Zl}|\\p{Zp}","u"),PROTOCOL=/^postgres(?:ql)?:\/\//,DEFAULT_PORT="5432";function storeTextProblem(text3,{mayHoldPassword}){if(text3===FILES)return;let url=parse2(
text3);if(url===void 0)return`must be "${FILES}" or a URL such as postgres://user@host/database, in which special characters of names and passwords are percent-\
encoded`;if(/[@#]/.test(afterHost(url)))return"must have @ and # percent-encoded, as %40 and %23";if(!isDecodable(url))return"has a % that does not begin an enc\
oded character";if(url.password!==""&&!mayHoldPassword)return"must not hold a password. Name a file of mode 0600 in the parameter password_file, or use ~/.pgpas\
s";for(let[name3,value]of url.searchParams){let problem=parameterProblem(name3,value);if(problem!==void 0)return problem}return pathProblem(url)}function readStoreUrl(text3,{
env,userName:userName2}){let url=parse2(text3);if(url===void 0)throw new TypeError("The URL of a store is read before it is checked.");let password=decodeURIComponent(
url.password)||void 0,user=decodeURIComponent(url.username)||env.PGUSER||userName2,database=decodeURIComponent(url.pathname.slice(1))||env.PGDATABASE||user,{searchParams}=url,
host2=url.hostname||hostOf(env.PGHOST,searchParams),port=url.port||env.PGPORT||DEFAULT_PORT;!searchParams.has("sslmode")&&env.PGSSLMODE&&searchParams.set("sslmo\
de",env.PGSSLMODE);let parameters=searchParams.size===0?"":`?${searchParams.toString()}`,passwordFile=searchParams.get("password_file")??void 0;return{place:`po\
stgres://${encodeURIComponent(user)}@${host2}:${port}/${encodeURIComponent(database)}${parameters}`,server:{host:searchParams.get("host")??host2,port,database,user},
password,passwordFile}}function workspaceIn(place6){return new URL(place6).searchParams.get("workspace")??void 0}function withWorkspace(place6,workspace){let url=new URL(
place6);return url.searchParams.set("workspace",workspace),url.href}function parse2(text3){let complete=text3.replace(/^([a-z]+:\/\/[^/?#@]*@)(?=[/?#]|$)/,"$1lo\
calhost");return PROTOCOL.test(text3)&&URL.canParse(complete)?new URL(complete):void 0}function afterHost({pathname,search,hash:hash9}){return pathname+search+hash9}
function isDecodable({username,password,pathname}){try{return decodeURIComponent(username+password+pathname),!0}catch(error){if(error instanceof URIError)return!1;
throw error}}function parameterProblem(name3,value){if(!PARAMETERS.has(name3))return`has an unknown parameter${/^[a-z_]{1,40}$/.test(name3)?` "${name3}"`:""}; k\
nown are ${[...PARAMETERS].join(", ")}`;if(value===""||CONTROL.test(value))return`has no usable value for "${name3}"`;switch(name3){case"schema":return SCHEMA.test(
value)?void 0:"must name a schema of lower-case letters, digits and _, 63 at most";case"workspace":return value.length<=200?void 0:"must name a workspace of at \
most 200 characters";case"password_file":return value.startsWith("/")?void 0:"must name a password_file by its absolute path";case"connect_timeout":return/^[1-9]\d{0,2}$/.
test(value)?void 0:"must have a connect_timeout of 1 to 999 s";case"sslmode":return SSL_MODES.test(value)?void 0:"must have an sslmode of disable, prefer, requi\
re, verify-ca, verify-full or no-verify";default:return}}function pathProblem({pathname}){let database=decodeURIComponent(pathname.slice(1));if(database.includes(
"/")||CONTROL.test(database))return"must end with the name of a database"}function hostOf(named3,parameters){return named3?.startsWith("/")?(parameters.has("hos\
t")||parameters.set("host",named3),"localhost"):named3||"localhost"}var LOOPBACK=new Set(["127.0.0.1","localhost","[::1]"]),GithubLogin=string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,"must be the login of a GitHub acc\
ount")),LoginSettings=strictObject({id:optional(number2().check(int(),_positive())),scopes:_default(array(Scope),["mcp:read"]),workspaces:optional(array(string2().
check(_minLength(1),_maxLength(200)))),agents:optional(array(AgentId).check(_minLength(1)))}),GithubSettings=strictObject({clientId:string2().check(_regex(/^[A-Za-z0-9._-]{1,100}$/)),
clientSecretEnv:optional(string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),clientSecretFile:optional(string2().check(_regex(/^\//,"must be an absolute path"))),
logins:record(GithubLogin,LoginSettings),baseUrl:optional(string2().check(refine(isLoopbackUrl,"must be an address of this machine")))}).check(context=>{let{clientSecretEnv,
clientSecretFile,logins}=context.value;clientSecretEnv===void 0==(clientSecretFile===void 0)&&context.issues.push({code:"custom",message:"needs either clientSec\
retEnv or clientSecretFile",input:"",path:["clientSecretEnv"]});let names2=Object.keys(logins).map(login=>login.toLowerCase()),twice=names2.find((name3,at)=>names2.
indexOf(name3)!==at);if(twice===void 0)return;let message2=`names ${twice} twice; GitHub ignores case`;context.issues.push({code:"custom",message:message2,input:"",
path:["logins"]})}),IdentitySettings=strictObject({github:optional(GithubSettings)});function isLoopbackUrl(text3){if(!URL.canParse(text3))return!1;let{protocol,
hostname:hostname2,username,search,hash:hash9}=new URL(text3);return protocol==="http:"&&LOOPBACK.has(hostname2)&&username+search+hash9===""}var ClientId=string2().
check(_regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,'must be letters, digits, "_" and "-"')),ConfiguredClient=strictObject({name:DisplayName,secretHash:string2().check(
_regex(/^[0-9a-f]{64}$/,"must be a SHA-256 in lower-case hex")),redirectUris:array(string2().check(refine(isSafeRedirect,"must be https, or http of this machine"))).
check(_minLength(1),_maxLength(5)),scopes:_default(array(Scope),[...SCOPES])});function isSafeRedirect(text3){if(text3.length>500||!URL.canParse(text3))return!1;
let{protocol,hostname:hostname2,hash:hash9,username,password}=new URL(text3);if(hash9!==""||username!==""||password!=="")return!1;let isHere=["127.0.0.1","local\
host","[::1]"].includes(hostname2);return protocol==="https:"||protocol==="http:"&&isHere}var VariableName3=string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),
common={env:_default(array(VariableName3),[]),allowWrites:_default(boolean2(),!1),concurrency:optional(wholeNumber(1,64)),fallback:_default(Fallback,[]),reviewMarker:_default(
boolean2(),!1),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),18e5),dailyBudget:optional(Caps)},CodexSettings=strictObject({executor:literal("codex"),...common,
binary:_default(string2().check(_minLength(1)),"codex"),model:optional(string2().check(_minLength(1))),effort:optional(string2().check(_minLength(1)))}),ClaudeRule=string2().
check(_regex(/^[A-Za-z][^\n]*$/)),McpServer=strictObject({command:string2().check(_minLength(1)),args:_default(array(string2()),[]),env:_default(record(VariableName3,
string2()),{})}),McpServerName=string2().check(_regex(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,40}$/)),ClaudeSettings=strictObject({executor:literal("claude"),...common,binary:_default(
string2().check(_minLength(1)),"claude"),model:optional(string2().check(_minLength(1))),effort:optional(string2().check(_minLength(1))),permissionMode:_default(
_enum(["default","manual","acceptEdits","auto","dontAsk","plan","bypassPermissions"]),"acceptEdits"),allowedTools:_default(array(ClaudeRule),[]),readTools:_default(
array(ClaudeRule),[]),disallowedTools:_default(array(ClaudeRule),[]),mcpServers:_default(record(McpServerName,McpServer),{}),maxTurns:optional(wholeNumber(1,1e4)),
maxBudgetUsd:optional(number2().check(_positive())),appendSystemPrompt:optional(string2().check(_minLength(1)))}),approvals=_default(_enum(["edits","all"]),"edi\
ts"),GeminiSettings=strictObject({executor:literal("gemini"),...common,binary:_default(string2().check(_minLength(1)),"gemini"),model:optional(string2().check(_minLength(
1))),approvals}),OpencodeSettings=strictObject({executor:literal("opencode"),...common,binary:_default(string2().check(_minLength(1)),"opencode"),model:optional(
string2().check(_minLength(1))),approvals}),AcpSettings=strictObject({executor:literal("acp"),...common,command:array(string2()).check(_minLength(1)),model:optional(
string2().check(_minLength(1))),approvals}),CommandSettings=strictObject({executor:literal("command"),...common,command:array(string2()).check(_minLength(1)),handover:_default(
boolean2(),!1)}),{description,input,output,available_to,max_attempts}=ActionDefinition.def.shape,ActionSettings=strictObject({description,input,output,availableTo:available_to,
command:array(string2()).check(_minLength(1)),env:common.env,concurrency:common.concurrency,timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),3e5),maxAttempts:max_attempts}),
TRIGGER_PATH=/^\/v1\/workspace_agents\/[A-Za-z0-9_-]{1,128}\/trigger$/,LOOPBACK2=new Set(["127.0.0.1","localhost","[::1]"]);function triggerProblem(address,allowLoopback){
let url=URL.canParse(address)?new URL(address):void 0;if(url===void 0)return"is no URL";if(url.username!==""||url.password!=="")return"must not hold a user name";
if(address.includes("?")||address.includes("#"))return'must end after "/trigger"';if(!TRIGGER_PATH.test(url.pathname))return"must have the path /v1/workspace_ag\
ents/AGENT/trigger, as ChatGPT shows it";if(!(allowLoopback&&LOOPBACK2.has(url.hostname))&&(url.protocol!=="https:"||url.host!=="api.chatgpt.com"))return"must b\
egin with https://api.chatgpt.com/"}var ChatgptSettings=strictObject({executor:literal("chatgpt"),...common,reviewMarker:_default(literal(!1),!1),concurrency:_default(
wholeNumber(1,64),8),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),24*3600*1e3),triggerUrl:string2().check(_maxLength(500)),tokenEnv:optional(VariableName3),
pollMs:_default(wholeNumber(50,36e5),15e3),gapMs:_default(wholeNumber(50,36e5),6e4),allowLoopback:_default(boolean2(),!1)}).check(context=>{let{triggerUrl,allowLoopback}=context.
value,problem=triggerProblem(triggerUrl,allowLoopback);if(problem===void 0)return;let message2=`triggerUrl ${problem}`;context.issues.push({code:"custom",message:message2,
input:triggerUrl,path:["triggerUrl"]})}),AgentSettings=discriminatedUnion("executor",[CodexSettings,ClaudeSettings,GeminiSettings,OpencodeSettings,AcpSettings,CommandSettings,
ChatgptSettings]);function variablesFor(settings2){let own3=settings2.executor==="chatgpt"?settings2.tokenEnv:void 0;return own3===void 0?settings2.env:[...settings2.
env,own3]}var TunnelSettings=strictObject({command:optional(array(string2()).check(_minLength(1))),env:_default(array(VariableName3),[]),addressMs:_default(wholeNumber(
100,6e5),3e4)}),AbsolutePath2=string2().check(_regex(/^\//,"must be an absolute path"),_maxLength(4096)),StoreText=string2().check(context=>{let message2=storeTextProblem(
context.value,{mayHoldPassword:!1});message2!==void 0&&context.issues.push({code:"custom",message:message2,input:""})}),RemoteKinds=array(_enum(["clients","toke\
ns"])),ConfiguredAgentId=AgentId.check(refine(agent=>actionOfAgent(agent)===void 0,'must not begin with "action."')),SessionSettings=strictObject({command:array(
string2()).check(_minLength(1)),env:_default(array(VariableName3),[])}),TeamSettings=strictObject({maxMembers:_default(wholeNumber(0,1e3),8),maxInWorkspace:_default(
wholeNumber(0,1e3),32),maxDepth:_default(wholeNumber(0,16),3),readyMs:_default(wholeNumber(100,6e5),6e4),spawnFrom:_default(RemoteKinds,[]),sessions:_default(record(
AgentId,SessionSettings),{})}),Configuration=strictObject({agents:_default(record(ConfiguredAgentId,AgentSettings),{}),checks:_default(record(CheckName,CheckSettings),
{}),actions:_default(record(ActionName,ActionSettings),{}),trustedWorkspaces:_default(array(AbsolutePath2),[]),tunnel:optional(TunnelSettings),clients:_default(
record(ClientId,ConfiguredClient),{}),identity:_default(IdentitySettings,{}),store:optional(StoreText),workspaces:_default(record(AbsolutePath2,strictObject({store:optional(
StoreText)})),{}),reviewWritesFrom:_default(RemoteKinds,["clients"]),readOnlyFrom:_default(RemoteKinds,[]),team:_default(TeamSettings,TeamSettings.parse({})),roots:_default(
record(RootName,RootSettings),{}),tools:_default(ToolSettings,ToolSettings.parse({}))});function agentsOfActions({actions}){return Object.fromEntries(Object.entries(
actions).map(([name3,{command:command2,env,concurrency,timeoutMs}])=>[agentOfAction(name3),{executor:"command",command:command2,env,concurrency,timeoutMs,allowWrites:!1,
reviewMarker:!1,handover:!1,fallback:[]}]))}function remoteWritesOf({reviewWritesFrom,readOnlyFrom}){let writesOf=kind=>readOnlyFrom.includes(kind)?"refused":reviewWritesFrom.
includes(kind)?"reviewed":"allowed";return{token:writesOf("tokens"),client:writesOf("clients")}}var BUILT_IN_AGENTS={codex:CodexSettings.parse({executor:"codex"}),
claude:ClaudeSettings.parse({executor:"claude"})};var chunk_V4GQNEW7_exports={};__export(chunk_V4GQNEW7_exports,{ADDS:()=>ADDS,BUDGET_FLAGS:()=>BUDGET_FLAGS,EVERYONE:()=>EVERYONE,EXIT:()=>EXIT,FlowSummary:()=>FlowSummary,
JobFlow:()=>JobFlow,MAX_ATTACHMENTS:()=>MAX_ATTACHMENTS,MAX_ATTACHMENT_BYTES:()=>MAX_ATTACHMENT_BYTES,MAX_TEXT_BYTES:()=>MAX_TEXT_BYTES,MAX_TTL_MS:()=>MAX_TTL_MS,
MAX_WAIT_MS:()=>MAX_WAIT_MS,MineEvent:()=>MineEvent,NEEDS:()=>NEEDS,PostEvent:()=>PostEvent,READS:()=>READS,REPEATABLE:()=>REPEATABLE,ReadEvent:()=>ReadEvent,RequestEvent:()=>RequestEvent,
SHORT_TIME:()=>SHORT_TIME,SORTS:()=>SORTS,STATE_WORDS:()=>STATE_WORDS,UsageError:()=>UsageError,actorOf:()=>actorOf,age:()=>age,appendLast:()=>appendLast,argument:()=>argument,
ascii:()=>ascii,budgetsOfAgent:()=>budgetsOfAgent,channelFor:()=>channelFor,channelNamed:()=>channelNamed,channelToWrite:()=>channelToWrite,checkSender:()=>checkSender,
checkUse:()=>checkUse,command:()=>command,commandsFor:()=>commandsFor,contested:()=>contested,createChannels:()=>createChannels,createFolds:()=>createFolds,createSignal:()=>createSignal,
createTexts:()=>createTexts,cut:()=>cut2,described:()=>described,dispatchVerb:()=>dispatchVerb,dispatchedBy:()=>dispatchedBy,dollars:()=>dollars2,eastAsianWidth:()=>eastAsianWidth,
exitOfSignal:()=>exitOfSignal,explain:()=>explain,facts:()=>facts,findFlow:()=>findFlow,findJob:()=>findJob,fitted:()=>fitted,flag:()=>flag,follow:()=>follow,forkVerb:()=>forkVerb,
init_get_east_asian_width:()=>init_get_east_asian_width,init_string_width:()=>init_string_width,init_strip_ansi:()=>init_strip_ansi,isDenial:()=>isDenial,jobField:()=>jobField,
jobId:()=>jobId,jobInput:()=>jobInput,jobOperation:()=>jobOperation,jobOperationWithView:()=>jobOperationWithView,jsonText:()=>jsonText,kebab:()=>kebab,list:()=>list,
listSeen:()=>listSeen,listVerb:()=>listVerb,localOf:()=>localOf,logOf:()=>logOf,markJournaled:()=>markJournaled,maySeeChannel:()=>maySeeChannel,messageFor:()=>messageFor,
messageToMark:()=>messageToMark,mineLog:()=>mineLog,moment:()=>moment,noInput:()=>noInput,noMessage:()=>noMessage,note:()=>note,object:()=>object2,oneLine:()=>oneLine2,
operation:()=>operation,optional:()=>optional2,optionalArgument:()=>optionalArgument,ownerInWords:()=>ownerInWords,paint:()=>paint,parseAgentId:()=>parseAgentId,
pausedLines:()=>pausedLines,perform:()=>perform,personNeeded:()=>personNeeded,postsLog:()=>postsLog,privateChannel:()=>privateChannel,promptOf:()=>promptOf,prose:()=>prose,
quantity:()=>quantity,readDailyBudget:()=>readDailyBudget,readDuration:()=>readDuration,readNumber:()=>readNumber,readSince:()=>readSince,readingLog:()=>readingLog,
refuseLimited:()=>refuseLimited,refusePrivate:()=>refusePrivate,repeated:()=>repeated,replay:()=>replay,requestOf:()=>requestOf,requestsLog:()=>requestsLog,restArgument:()=>restArgument,
retryVerb:()=>retryVerb,screenOf:()=>screenOf,seenFlows:()=>seenFlows,seenJob:()=>seenJob,send:()=>send,senderOf:()=>senderOf,sentence:()=>sentence,shortIds:()=>shortIds,
shortTime:()=>shortTime,showFlow:()=>showFlow,showVerb:()=>showVerb,shownState:()=>shownState,spentInWords:()=>spentInWords,spentMessage:()=>spentMessage,spoken:()=>spoken,
stateCell:()=>stateCell,string_width_exports:()=>string_width_exports,stripAnsi:()=>stripAnsi,summaryOf:()=>summaryOf,symbols:()=>symbols,table:()=>table,text:()=>text,
threadLog:()=>threadLog,tokens:()=>tokens,turnOf:()=>turnOf2,untilStopped:()=>untilStopped,usableWorkspaces:()=>usableWorkspaces,usageError:()=>usageError,visible:()=>visible2,
visible2:()=>visible22,waitUntil:()=>waitUntil,whoOf:()=>whoOf,wholeFrom:()=>wholeFrom,whyVerb:()=>whyVerb,withLinesBelow:()=>withLinesBelow,workspacesOperation:()=>workspacesOperation});var chunk_JMH4MVXL_exports={};__export(chunk_JMH4MVXL_exports,{NOTHING:()=>NOTHING,forbids:()=>forbids,shares:()=>shares,spentOf:()=>spentOf,turnOf:()=>turnOf});var MINUTE_MS=6e4,NOTHING={cost_usd:0,tokens:0,run_ms:0,turns:0};function turnOf({job_id,token:token3}){return`${job_id}.${token3}`}function spentOf(cap,spending){
return cap==="minutes"?spending.run_ms/MINUTE_MS:spending[cap]}function shares(caps2,spending){return CAPS.flatMap(cap=>{let limit=caps2[cap];if(limit===void 0)
return[];let spent=spentOf(cap,spending);return[{cap,limit,spent,share:spent/limit}]})}function reached(caps2,spending){for(let{cap,share}of shares(caps2,spending))
if(cap!=="turns"&&share>=1)return cap}function forbids(caps2,spending){return caps2.turns!==void 0&&spending.turns>caps2.turns?"turns":reached(caps2,spending)}var chunk_PPJOQFSQ_exports={};__export(chunk_PPJOQFSQ_exports,{duration:()=>duration2,everyText:()=>everyText,parseDuration:()=>parseDuration,shortDuration:()=>shortDuration});
var UNITS_MS={"":1,ms:1,s:1e3,m:6e4,h:36e5,d:864e5};function duration2(ms){let seconds=Math.max(0,Math.round(ms/1e3));return seconds<120?`${seconds} s`:seconds<
7200?`${Math.round(seconds/60)} min`:seconds<48*3600?`${Math.round(seconds/3600)} h`:`${Math.round(seconds/86400)} days`}function shortDuration(ms){let seconds=Math.
max(0,Math.round(ms/1e3));return seconds<60?`${seconds}s`:seconds<3600?`${Math.floor(seconds/60)}m`:seconds<48*3600?`${Math.floor(seconds/3600)}h`:`${Math.floor(
seconds/86400)}d`}function everyText(ms){let units=[[864e5,"day"],[36e5,"h"],[6e4,"min"],[1e3,"s"]],[size,name3]=units.find(([each])=>ms%each===0)??[1,"ms"],count2=ms/
size;return`every ${count2} ${name3}${name3==="day"&&count2>1?"s":""}`}function parseDuration(text3){let match=/^(\d{1,12})(ms|s|m|h|d|)$/.exec(text3.trim()),unit=UNITS_MS[match?.[2]??
"none"];if(!(match?.[1]===void 0||unit===void 0))return Number(match[1])*unit}var chunk_ET5IHOVC_exports={};__export(chunk_ET5IHOVC_exports,{flowNotFound:()=>flowNotFound,invalid:()=>invalid});var chunk_LY4PXWGU_exports={};__export(chunk_LY4PXWGU_exports,{ERROR_STATUS:()=>ERROR_STATUS,RelayError:()=>RelayError,isUnreachable:()=>isUnreachable,mayHeal:()=>mayHeal,
systemCode:()=>systemCode});var ERROR_STATUS={ACTION_FAILED:502,ACTION_INVALID:400,ACTION_NOT_FOUND:404,ACTION_TAKEN:409,ADOPT_REFUSED:409,AGENT_HELD:409,AGENT_INVALID:400,
AGENT_NOT_YOURS:403,AGENT_OFFLINE:503,AGENT_PROTOCOL_ERROR:502,AGENT_RESERVED:400,AGENT_TIMEOUT:504,AGENT_UNKNOWN:404,ANSWER_REFUSED:409,APPROVAL_NOT_FOUND:404,
APPROVAL_OVER:409,APPROVAL_PENDING:409,APPROVAL_REFUSED:403,APPROVAL_STALE:409,APPROVAL_TIMED_OUT:409,ARTIFACT_NOT_FOUND:404,ATTACHMENT_DAMAGED:500,ATTACHMENT_NOT_FOUND:404,
AUTH_REQUIRED:401,BACKUP_NOT_FOUND:404,BACKUP_REFUSED:409,BODY_INVALID:400,BODY_TOO_LARGE:413,BODY_TYPE_REFUSED:415,BROWSER_FAILED:409,BROWSER_MISSING:409,BROWSER_PAGE_NOT_FOUND:404,
BROWSER_SESSION_NOT_FOUND:404,BUDGET_SPENT:409,BUDGET_UNENFORCEABLE:400,BUSY:503,CHANNEL_ARCHIVED:409,CHANNEL_INVALID:400,CHANNEL_NOT_FOUND:404,CHANNEL_REFUSED:409,
CHECK_FORBIDDEN:403,CHECK_UNKNOWN:404,CLIENT_FILE_INVALID:400,CLIENT_FILE_UNWRITABLE:500,COMMAND_REFUSED:403,CONFIG_INVALID:400,CONFIG_UNSAFE:403,CONVERSATION_NOT_FOUND:404,
COPY_REFUSED:409,CREDENTIAL_MISSING:400,CURSOR_INVALID:400,DATA_DIR_UNSAFE:403,DATA_DIR_UNUSABLE:500,EDIT_AMBIGUOUS:409,EDIT_NOT_FOUND:409,EXECUTOR_MISSING:400,
FILE_BINARY:409,FILE_CHANGED:409,FILE_EXISTS:409,FILE_NOT_FOUND:404,FILE_TOO_LARGE:413,FILE_UNREADABLE:403,FILE_UNWRITABLE:409,FLOW_INVALID:400,FLOW_NOT_FOUND:404,
FORBIDDEN:403,FORK_REFUSED:409,GIT_FAILED:500,HOST_NOT_ALLOWED:403,HOST_REFUSED:403,HUB_UNREACHABLE:502,IDEMPOTENCY_KEY_REFUSED:422,ID_AMBIGUOUS:409,INPUT_INVALID:400,
INTERNAL:500,JOB_CONTESTED:503,JOB_DAMAGED:500,JOB_NOT_FOUND:404,LOG_CONTESTED:503,LOG_DAMAGED:500,MACHINE_NOT_FOUND:404,MEMBER_EXISTS:409,MEMBER_NOT_FOUND:404,
MEMBER_NOT_STARTED:500,MERGE_CONFLICT:409,MERGE_REFUSED:409,MESSAGE_NOT_FOUND:404,MESSAGE_TOO_LARGE:413,METHOD_REFUSED:405,MODE_REFUSED:403,NOT_A_FILE:409,NOT_A_FOLDER:409,
NOT_BUILT:500,OPERATION_NOT_FOUND:404,ORIGIN_REFUSED:403,OUTPUT_UNWRITABLE:500,PAIRING_EXPIRED:410,PAIRING_INVALID:403,PAIRING_NOT_FOUND:404,PARENT_REFUSED:409,
PATCH_CONFLICT:409,PATCH_INVALID:400,PATH_IGNORED:403,PATH_INVALID:400,PATH_OUTSIDE_WORKSPACE:403,PERSON_NEEDED:403,PLAN_INVALID:400,PORT_UNUSABLE:500,PRICE_UNKNOWN:400,
PROCESS_NOT_FOUND:404,PROCESS_REFUSED:409,QUESTION_OPEN:409,READ_ONLY_TURN:403,REQUEST_ID_CONFLICT:409,REQUEST_ID_INVALID:400,RESULT_INVALID:400,RESULT_PARTS_INVALID:400,
RESULT_SCHEMA_INVALID:400,RESULT_TOO_LARGE:413,ROOT_EXISTS:409,ROOT_NOT_FOUND:404,ROUTE_NOT_FOUND:404,RUN_CLOSED:409,RUN_NOT_FOUND:404,SANDBOX_MISSING:409,SCHEDULE_INVALID:400,
SCHEDULE_NOT_FOUND:404,SCHEDULE_REFUSED:409,SCOPE_MISSING:403,SCREEN_CHANGED:409,SCREEN_FAILED:500,SCREEN_MISSING:409,SPAWN_REFUSED:409,STALE_TOKEN:409,STATE_REFUSED:409,
STATUS_INVALID:400,STEP_UPDATES_INVALID:400,STORE_FORMAT_UNKNOWN:500,STORE_FULL:507,STORE_IN_USE:409,STORE_REFUSED:500,STORE_UNREACHABLE:503,STORE_WRITE_FAILED:500,
STREAM_NOT_FOUND:404,TASK_INVALID:400,TASK_TOO_LARGE:413,TITLE_INVALID:400,TOKEN_NOT_FOUND:404,TOO_MANY_REQUESTS:429,TOOL_TIMEOUT:408,TOOL_UNAVAILABLE:409,TUNNEL_UNUSABLE:500,
UNDO_REFUSED:409,WAIT_REFUSED:409,WAIT_TIMED_OUT:408,WEBHOOK_INVALID:400,WEBHOOK_NOT_FOUND:404,WORKER_ELSEWHERE:409,WORKER_NOT_FOUND:404,WORKSPACE_AMBIGUOUS:409,
WORKSPACE_CHANGED:409,WORKSPACE_EXISTS:409,WORKSPACE_KEY_REFUSED:403,WORKSPACE_NOT_FOUND:404,WORKTREE_NOT_FOUND:404,WORKTREE_REFUSED:409},BRAND=Symbol.for("dura\
ble-relay.RelayError"),RelayError=class extends Error{code;details;constructor(code,message2,options={}){super(message2,options.cause===void 0?void 0:{cause:options.
cause}),this.name="RelayError",this.code=code,this.details=options.details??{}}static[Symbol.hasInstance](value){return value instanceof Error&&BRAND in value}get[BRAND](){
return!0}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.code=="string"?error.code:void 0}var MAY_HEAL=new Set(
["JOB_CONTESTED","JOB_DAMAGED","JOB_NOT_FOUND","LOG_CONTESTED","LOG_DAMAGED","STALE_TOKEN","STATE_REFUSED","STORE_FORMAT_UNKNOWN","STORE_FULL","STORE_REFUSED","\
STORE_UNREACHABLE","STORE_WRITE_FAILED"]);function mayHeal(error){return error instanceof RelayError?MAY_HEAL.has(error.code):error instanceof Error&&"syscall"in
error&&systemCode(error)!==void 0}function isUnreachable(error){return error instanceof RelayError&&error.code==="STORE_UNREACHABLE"}function invalid(path,problem){let message2=`Cannot run the flow: ${path===""?"it":`"${path}"`} is not acceptable: ${problem}.`;return new RelayError("FLOW_INVA\
LID",message2,{details:{field:path}})}function flowNotFound(flowId){let message2=`Cannot find flow "${flowId.slice(0,80)}": no such flow. List the flows to see \
their ids.`;return new RelayError("FLOW_NOT_FOUND",message2)}var chunk_BEMEUWKG_exports={};__export(chunk_BEMEUWKG_exports,{hostOf:()=>hostOf3,isForPeople:()=>isForPeople,isOpenTo:()=>isOpenTo,mayAct:()=>mayAct,maySee:()=>maySee,
modelOf:()=>modelOf,resultOf:()=>resultOf,rowFor:()=>rowFor,seesAll:()=>seesAll,settingsOf:()=>settingsOf,subjectOf:()=>subjectOf});var chunk_CWXHBNOB_exports={};__export(chunk_CWXHBNOB_exports,{checkRequest:()=>checkRequest,didYouMean:()=>didYouMean,forkOf:()=>forkOf,parseRequest:()=>parseRequest,
reassignmentOf:()=>reassignmentOf,refuseReserved:()=>refuseReserved,replacedBy:()=>replacedBy,replacementsOf:()=>replacementsOf,retryIdOf:()=>retryIdOf,retryOf:()=>retryOf});var chunk_N454PZBW_exports={};__export(chunk_N454PZBW_exports,{problemOfSchema:()=>problemOfSchema});var chunk_MIWDECEY_exports={};__export(chunk_MIWDECEY_exports,{problemOfJson:()=>problemOfJson});function isDeeper(value,levels){let level=isNested(value)?[value]:
[];for(let depth=1;level.length>0;depth+=1){if(depth>levels)return!0;let next=[];for(let item of level)for(let member of Object.values(item))isNested(member)&&next.
push(member);level=next}return!1}function problemOfJson(value,levels=64){if(isDeeper(value,levels))return`it is nested deeper than ${levels} levels`;let open4=[
value];for(;open4.length>0;){let item=open4.pop();if(typeof item=="number"&&!Number.isFinite(item))return"it holds a number out of range";if(isNested(item)){if(Object.
hasOwn(item,"__proto__"))return'it has a member named "__proto__"';for(let member of Object.values(item))open4.push(member)}}}function isNested(value){return typeof value==
"object"&&value!==null}var MAX_BYTES=256*1024,MAX_PATTERN_LENGTH=4096,TYPES=new Set(["null","boolean","object","array","number","integer","string"]),DATA=new Set(["const","enum","defa\
ult","examples"]);function problemOfSchema(schema){let problem=problemOfJson(schema);if(problem!==void 0)return problem;let bytes=Buffer.byteLength(JSON.stringify(
schema));if(bytes>MAX_BYTES)return`it has ${bytes} bytes; the limit is ${MAX_BYTES}`;let hasId=holdsKey(schema,"$id"),open4=[schema];for(;open4.length>0;){let item=open4.
pop();if(!(typeof item!="object"||item===null))for(let[key2,value]of Object.entries(item)){let found=Array.isArray(item)?void 0:problemOfMember(key2,value,hasId);
if(found!==void 0)return found;(!DATA.has(key2)||Array.isArray(item))&&open4.push(value)}}}function problemOfMember(key2,value,hasId){switch(key2){case"$async":
return'"$async" is not part of JSON Schema; remove it';case"$ref":case"$dynamicRef":case"$recursiveRef":return typeof value=="string"?problemOfReference(value,hasId):
void 0;case"pattern":return typeof value=="string"?problemOfPattern(value):void 0;case"patternProperties":return Object.keys(value??{}).map(problemOfPattern).find(
found=>found!==void 0);case"type":return problemOfType(value);default:return}}function problemOfReference(reference,hasId){let name3=JSON.stringify(reference.slice(
0,100));if(!reference.startsWith("#")&&!hasId)return`the reference ${name3} points outside the schema`;let inherited=partsOf(reference).find(part=>part in Object.
prototype);return inherited===void 0?void 0:`the reference ${name3} contains "${inherited}", which every object inherits; rename that member`}function partsOf(reference){
try{return decodeURIComponent(reference).split(/[/#]/)}catch{return[]}}function problemOfPattern(pattern2){let name3=JSON.stringify(pattern2.slice(0,100));if(pattern2.
length>MAX_PATTERN_LENGTH)return`the pattern ${name3}\u2026 has ${pattern2.length} characters; the limit is ${MAX_PATTERN_LENGTH}`;try{RegExp(pattern2,"u");return}catch(error){
if(error instanceof SyntaxError)return`the pattern ${name3} is not a regular expression`;throw error}}function problemOfType(value){let unknown3=(Array.isArray(
value)?value:[value]).filter(name3=>typeof name3=="string").find(name3=>!TYPES.has(name3));return unknown3===void 0?void 0:`${JSON.stringify(unknown3.slice(0,100))}\
 is not a JSON Schema type`}function holdsKey(schema,name3){let open4=[schema];for(;open4.length>0;){let item=open4.pop();if(!(typeof item!="object"||item===null)){
if(Object.hasOwn(item,name3))return!0;for(let value of Object.values(item))open4.push(value)}}return!1}var chunk_5HMMRPUZ_exports={};__export(chunk_5HMMRPUZ_exports,{problemOf:()=>problemOf});function problemOf(error){let issue2=error.issues[0];return issue2===void 0?
{path:"",problem:"unknown reason"}:{path:issue2.path.map(String).join("."),problem:phraseOf(issue2)}}function phraseOf(issue2){switch(issue2.code){case"unrecogn\
ized_keys":return`unknown field ${issue2.keys.map(key2=>JSON.stringify(key2.slice(0,80))).join(", ")}`;case"invalid_type":return`must be ${NAMES[issue2.expected]??
issue2.expected}`;case"too_big":return`must be at most ${issue2.maximum}${UNITS[issue2.origin]??""}`;case"too_small":return`must be at least ${issue2.minimum}${UNITS[issue2.
origin]??""}`;case"invalid_value":return`must be ${issue2.values.map(value=>JSON.stringify(value)).join(" or ")}`;case"invalid_key":{let[inner]=issue2.issues;return inner===
void 0?"has the wrong name":`the name ${phraseOf(inner)}`}default:return issue2.message==="Invalid input"?"has the wrong shape":issue2.message}}var NAMES={string:"\
a string",number:"a number",int:"a whole number",boolean:"true or false",array:"a list",object:"an object",record:"an object"},UNITS={string:" characters",array:"\
 items"};var chunk_7DZPDNVK_exports={};__export(chunk_7DZPDNVK_exports,{JOB_STATES:()=>JOB_STATES,delayedUntil:()=>delayedUntil,isBlocked:()=>isBlocked,isFinal:()=>isFinal,
needsPerson:()=>needsPerson,openQuestion:()=>openQuestion});var JOB_STATES=["queued","running","needs_review","needs_recovery","completed","failed","cancelled",
"expired"],FINAL=new Set(["completed","failed","cancelled","expired"]),ATTENTION=new Set(["needs_recovery","needs_review"]);function isFinal(job){return FINAL.has(
job.state)}function openQuestion(job){if(!(job.state!=="running"&&job.state!=="queued"))return job.question?.answer===void 0?job.question:void 0}var CLOCK_SLACK_MS=1e3;
function delayedUntil(job,now){if(job.state!=="queued"||job.not_before===void 0)return;let leftMs2=Date.parse(job.not_before)-now,longestMs=(job.delay_ms??Number.
POSITIVE_INFINITY)+CLOCK_SLACK_MS;return leftMs2>0&&leftMs2<=longestMs?job.not_before:void 0}function isBlocked(job){return job.state!=="needs_review"||job.phase!==
"after"?!1:job.blocked===!0||job.run!==void 0}function needsPerson(job){return ATTENTION.has(job.state)}var chunk_D5U73RJJ_exports={};__export(chunk_D5U73RJJ_exports,{agentsLeft:()=>agentsLeft,agentsOf:()=>agentsOf,answerRefused:()=>answerRefused,become:()=>become,
byPerson:()=>byPerson,changed:()=>changed,continuesElsewhere:()=>continuesElsewhere,digestOf:()=>digestOf,expiryOf:()=>expiryOf,factsOf:()=>factsOf,jobIdOf:()=>jobIdOf,
jobIdWithin:()=>jobIdWithin,keptQuestion:()=>keptQuestion,mayRunAgain:()=>mayRunAgain,newJob:()=>newJob,passedOn:()=>passedOn,questionOpen:()=>questionOpen,refused:()=>refused,
reportsWithoutWorker:()=>reportsWithoutWorker,sentTo:()=>sentTo,shardOf:()=>shardOf,shardsOf:()=>shardsOf,stale:()=>stale,steered:()=>steered,whyNotPassed:()=>whyNotPassed,
withMessage:()=>withMessage});var chunk_XUDYAQEV_exports={};__export(chunk_XUDYAQEV_exports,{canonical:()=>canonical});function canonical(value){if(Array.isArray(value))return`[${value.map(canonical).
join(",")}]`;if(typeof value!="object"||value===null)return JSON.stringify(value)??"null";let members2=[];for(let key2 of Object.keys(value).toSorted()){let member=Reflect.
get(value,key2);member!==void 0&&members2.push(`${JSON.stringify(key2)}:${canonical(member)}`)}return`{${members2.join(",")}}`}var import_node_crypto=require("node:crypto"),ALPHABET="abcdefghijklmnopqrstuvwxyz234567",LENGTH=26;function jobIdOf(requestId){let bytes=(0,import_node_crypto.hash)(
"sha256",requestId,"binary"),id8="",bits=0,value=0;for(let place6=0;id8.length<LENGTH;place6+=1){for(value=value<<8|bytes.charCodeAt(place6),bits+=8;bits>=5&&id8.
length<LENGTH;)bits-=5,id8+=ALPHABET.charAt(value>>>bits&31);value&=(1<<bits)-1}return id8}function jobIdWithin(scope,requestId){return jobIdOf(scope===void 0?requestId:
`${scope}\0${requestId}`)}function shardOf(jobId2){return((ALPHABET.indexOf(jobId2.charAt(0))<<5|ALPHABET.indexOf(jobId2.charAt(1)))>>>2).toString(16).padStart(
2,"0")}function shardsOf(prefix){return prefix.length>=2?[shardOf(prefix)]:[...new Set(Array.from(ALPHABET).flatMap(next=>shardsOf(`${prefix}${next}`)))]}function digestOf(to,task2,fork2){
return(0,import_node_crypto.hash)("sha256",canonical({to,task:task2,fork:fork2}))}function newJob(event){let{at,job_id,request_id,digest:digest2,to,from,task:task2,
ttl_ms,parent}=event,expires_at=expiryOf(at,ttl_ms),facts2={job_id,version:1,request_id,digest:digest2,to,from,task:task2,ttl_ms,expires_at,max_attempts:event.max_attempts,
priority:event.priority,parent,fork:event.fork,labels:event.labels,attempts:0,token:0,processes:[],created_at:at,updated_at:at};if(event.budget!==void 0&&(facts2.
budget=event.budget),event.scope!==void 0&&(facts2.scope=event.scope),event.message_id!==void 0&&(facts2.message_id=event.message_id),event.flow!==void 0&&(facts2.
flow=event.flow),event.fallback!==void 0&&(facts2.fallback=event.fallback),event.inherits!==void 0&&(facts2.inherits=event.inherits),event.traceparent!==void 0&&
(facts2.traceparent=event.traceparent),event.tracestate!==void 0&&(facts2.tracestate=event.tracestate),task2.require_review===!0||event.held===!0){let reason2=reviewReason(
event),{not_before}=event;return become(facts2,{state:"needs_review",phase:"before",reason:reason2,not_before})}return become(facts2,{state:"queued",not_before:event.
not_before})}function reviewReason({scope,task:task2,held:held2}){return held2===!0&&task2.require_review!==!0?"It takes the place of a job that is not cancelle\
d yet.":scope===void 0?"The sender asked for a review before it runs.":`Jobs of remote caller "${scope}" are reviewed before they run where its sender or the op\
erator asks for it.`}function factsOf(job,event){let facts2={job_id:job.job_id,version:job.version+1,request_id:job.request_id,digest:job.digest,to:job.to,from:job.
from,task:job.task,ttl_ms:job.ttl_ms,expires_at:job.expires_at,max_attempts:job.max_attempts,priority:job.priority,parent:job.parent,fork:job.fork,labels:job.labels,
attempts:job.attempts,deferrals:job.deferrals,token:job.token,holder:job.holder,processes:job.processes,created_at:job.created_at,updated_at:event.at,last_error:job.
last_error,thread_id:job.thread_id};job.budget!==void 0&&(facts2.budget=job.budget),job.scope!==void 0&&(facts2.scope=job.scope),job.message_id!==void 0&&(facts2.
message_id=job.message_id),job.flow!==void 0&&(facts2.flow=job.flow),job.fallback!==void 0&&(facts2.fallback=job.fallback),job.passed!==void 0&&(facts2.passed=job.
passed),job.inherits!==void 0&&(facts2.inherits=job.inherits);let handover=handoverAfter(job,event);return handover!==void 0&&(facts2.handover=handover),job.traceparent!==
void 0&&(facts2.traceparent=job.traceparent),job.tracestate!==void 0&&(facts2.tracestate=job.tracestate),job.run!==void 0&&(facts2.run=job.run),job.messages!==void 0&&
(facts2.messages=job.messages),job.feedback!==void 0&&(facts2.feedback=job.feedback),job.checks!==void 0&&(facts2.checks=job.checks),facts2}function handoverAfter(job,event){
if(!(event.type==="complete"||event.type==="flag"))return("handover"in event?event.handover:void 0)??job.handover}function byPerson(facts2,event){return{...facts2,
max_attempts:Math.max(facts2.max_attempts,facts2.attempts+1),expires_at:event.expires_at??facts2.expires_at,...facts2.checks===void 0?{}:{checks:withNewRounds(facts2.
checks)}}}function withNewRounds(known2){return{...known2,pending:void 0,counted:known2.rounds.length}}function expiryOf(at,ttlMs){return ttlMs===void 0?void 0:
later(at,ttlMs)}var END_OF_TIME_MS=Date.UTC(9999,11,31,23,59,59,999);function later(at,ms){return new Date(Math.min(Date.parse(at)+ms,END_OF_TIME_MS)).toISOString()}
function become(facts2,rest2){return Object.assign(facts2,rest2)}function changed(job){return{outcome:"changed",job}}function refused(job,event,why2){return{outcome:"\
refused",code:"STATE_REFUSED",message:`Cannot ${event.type} job "${job.job_id}": ${why2}.`}}function questionOpen(job,open4){return{outcome:"refused",code:"QUES\
TION_OPEN",message:`Cannot ask in job "${job.job_id}": question "${open4.question_id}" has no answer yet, and answers would be mixed up. Wait for that one, or p\
ut both into one question next time.`}}function answerRefused(jobId2,why2){return{outcome:"refused",code:"ANSWER_REFUSED",message:`Cannot answer job "${jobId2}"\
: ${why2}. Poll the job to see its open question.`}}function stale(job,event){let holder=job.state==="running"?`another worker holds token ${job.token}`:`the jo\
b is ${job.state} since ${job.updated_at}`;return{outcome:"refused",code:"STALE_TOKEN",message:`Cannot ${event.type} job "${job.job_id}" with token ${event.token}\
: its lease is gone, ${holder}.`}}function steered(job,event,facts2){if(job.state!=="running"&&job.state!=="queued")return refused(job,event,`it is ${job.state}`);
if(job.run===void 0)return refused(job,event,"its agent takes no guidance before the turn is over");let message2={kind:"steer",id:event.steer_id,text:event.text};
return job.messages?.some(({kind,id:id8})=>kind===message2.kind&&id8===message2.id)===!0?{outcome:"same",job}:changed({...job,...facts2,...withMessage(job,message2)})}
function withMessage(job,message2){return{messages:[...job.messages??[],message2]}}function keptQuestion(job){return job.run!==void 0&&(job.state==="running"||job.
state==="queued")&&job.question!==void 0?{question:job.question}:{}}function reportsWithoutWorker(job,event){return job.state!=="queued"||job.run===void 0?!1:["\
complete","flag","fail","ask","run"].includes(event.type)}function mayRunAgain(job,untouched){return job.task.write!==!0||untouched===!0?!0:continuesElsewhere(job)||
job.checks?.pending!==void 0}function continuesElsewhere({run:run3}){return run3!==void 0&&run3.hasFailed!==!0}function sentTo({to,passed}){return passed?.[0]?.
agent??to}function agentsOf({to,passed=[]}){return[to,...passed.map(({agent})=>agent)]}function agentsLeft(job){let had=new Set(agentsOf(job));return(job.fallback??
[]).filter(agent=>!had.has(agent))}function whyNotPassed(job,to){return agentsLeft(job).includes(to)?continuesElsewhere(job)?"its run continues elsewhere":void 0:
`"${to}" is no agent that it may still go to`}function passOn(job,facts2,how){let{to,attempts:attempts2,error}=how,before=job.passed?.at(-1)?.attempts??0,{code}=error,
passed={agent:job.to,attempts:attempts2,code},{run:_run,messages:_messages,feedback,...rest2}=facts2,notes=feedback?.notes;return changed(become({...rest2,to,attempts:attempts2,
max_attempts:attempts2+job.max_attempts-before,passed:[...job.passed??[],passed],last_error:error,deferrals:void 0,thread_id:void 0,...notes===void 0?{}:{feedback:{
notes}}},{state:"queued",not_before:void 0}))}function passedOn(job,event,facts2){let to=event.pass_to??"",why2=event.type==="lose"&&job.task.write===!0?"a writ\
e turn whose worker was lost waits for a person":whyNotPassed(job,to);if(why2!==void 0)return refused(job,event,`it cannot go to "${to}": ${why2}`);let attempts2=event.
type!=="release"?job.attempts:job.attempts-1,error=event.type==="lose"?{code:"WORKER_LOST",message:event.reason}:event.error??{code:"TURN_STOPPED",message:"The \
turn was stopped."};return passOn(job,facts2,{to,attempts:attempts2,error})}function refuseReserved(agent,what){let action=actionOfAgent(agent);if(action===void 0)return;let message2=`Cannot ${what}: names that begin with "action." belo\
ng to actions. To call action ${JSON.stringify(action)}, use invoke_action or: relay action call ${action}`;throw new RelayError("AGENT_RESERVED",message2,{details:{
agent}})}function nearest(typed,known2){let word=plain(typed),most=Math.max(1,Math.floor(word.length/3));return known2.map(each=>({each,edits:editsBetween(word,
plain(each))})).filter(({edits})=>edits<=most&&edits<word.length).toSorted((a,b)=>a.edits-b.edits)[0]?.each}function didYouMean(typed,known2){let found=typed.map(
word=>nearest(word,known2)).find(word=>word!==void 0);return found===void 0?"":` Did you mean "${found}"?`}function plain(word){return word.slice(0,64).toLowerCase().
replaceAll(/[-_ ]/g,"")}function editsBetween(a,b){let rows=[Array.from({length:b.length+1},(_,at)=>at)];for(let i=1;i<=a.length;i+=1){let above=rows[i-1]??[],row=[
i];for(let j=1;j<=b.length;j+=1){let replaced=(above[j-1]??0)+(a[i-1]===b[j-1]?0:1),swapped=i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]?(rows[i-2]?.[j-2]??0)+1:1/0;
row.push(Math.min(replaced,swapped,(above[j]??0)+1,(row[j-1]??0)+1))}rows.push(row)}return rows[a.length]?.[b.length]??0}var CODES={to:"AGENT_INVALID",fallback:"\
AGENT_INVALID",task:"TASK_INVALID",request_id:"REQUEST_ID_INVALID"};function parseRequest(input3,limits={}){let request2=checkRequest(input3,limits);return refuseReserved(
request2.to,"dispatch"),request2}function checkRequest(input3,limits={}){let value=isRecord(input3)?{...input3,task:taskOf(input3.task)}:input3;refuseSchema(value),
refuseShape(value);let parsed2=Request.safeParse(value);if(!parsed2.success){let[issue2]=parsed2.error.issues,unknown3=issue2?.code==="unrecognized_keys"?issue2.
keys:void 0;throw refusal({...problemOf(parsed2.error),unknown:unknown3})}refuseLoneRounds(parsed2.data.task);let limit=limits.maxTaskBytes??MAX_TASK_BYTES,bytes=Buffer.
byteLength(JSON.stringify(parsed2.data.task));if(bytes>limit){let message2=`Cannot dispatch: the task has ${bytes} bytes, and at most ${limit} are accepted. Wri\
te the long part to a file in the workspace and name the file in the prompt, or raise RELAY_MAX_TASK_BYTES.`;throw new RelayError("TASK_TOO_LARGE",message2,{details:{
bytes,limit}})}return parsed2.data}function taskOf(task2){if(typeof task2!="string")return task2;try{return JSON.parse(task2)}catch(cause){let message2='Cannot \
dispatch: task is a string that is not JSON. Send {"prompt": "\u2026"} as an object, or the same as a valid JSON string.';throw new RelayError("TASK_INVALID",message2,
{cause})}}function refuseSchema(request2){let task2=isRecord(request2)?request2.task:void 0,schema=isRecord(task2)?task2.result_schema:void 0,problem=isRecord(schema)?
problemOfSchema(schema):void 0;if(problem===void 0)return;let message2=`Cannot dispatch: task.result_schema cannot be used: ${problem}.`;throw new RelayError("R\
ESULT_SCHEMA_INVALID",message2,{details:{field:"task.result_schema"}})}function refuseLoneRounds({checks,check_rounds}){if(check_rounds===void 0||checks!==void 0)
return;let message2="Cannot dispatch: task.check_rounds has no meaning without task.checks. Name the checks, or leave it out.";throw new RelayError("TASK_INVALI\
D",message2,{details:{field:"task.check_rounds"}})}function refuseShape(request2){let problem=problemOfJson(request2);if(problem===void 0)return;let message2=`C\
annot dispatch: the task cannot be kept as it is: ${problem}. Change task.result_schema.`;throw new RelayError("TASK_INVALID",message2,{details:{field:"task"}})}
function refusal(found){let{path,problem,unknown:unknown3}=found,code=CODES[path.split(".")[0]??""]??"INPUT_INVALID",message2=`Cannot dispatch: ${path===""?"the\
 request":path} is not acceptable: ${problem}.${unknown3===void 0?advice(path):fieldsOf(path,unknown3)}`,field=[path,unknown3?.[0]??""].filter(part=>part!=="").
join(".");return new RelayError(code,message2,{details:{field}})}var ADVICE={to:' Name the agent to send it to, such as "codex".',task:' Send {"prompt": "what t\
o do"}.',"task.prompt":" Say in task.prompt what the agent has to do.",request_id:" Use 1 to 200 visible characters, or leave it out.",ttl_ms:" It is a positive\
 number of milliseconds, or left out for no limit."};function fieldsOf(path,unknown3){let{shape}=path==="task"?Task:Request,fields=Object.keys(shape);return`${didYouMean(
unknown3,fields)} Its fields are ${fields.join(", ")}.`}function advice(field){return ADVICE[field]??""}function isRecord(value){return typeof value=="object"&&
value!==null&&!Array.isArray(value)}var RETRY="retry of ",REASSIGNED="reassignment of ";function retryOf(job){if(!isFinal(job)){let advice2=job.state==="needs_r\
ecovery"?`Run: relay recover ${job.job_id}`:"Wait for it, or cancel it first.",message2=`Cannot retry job "${job.job_id}": it is ${job.state}, and only an ended\
 job can be retried. ${advice2}`;throw new RelayError("STATE_REFUSED",message2)}if(job.expunged===!0){let message2=`Cannot retry job "${job.job_id}": its prompt\
 was removed when its retention was over. Dispatch the task again.`;throw new RelayError("STATE_REFUSED",message2)}let{task:task2,ttl_ms,priority,labels,budget,
fork:fork2,fallback}=job,request_id=`${RETRY}${job.job_id}`,max_attempts2=job.max_attempts-(job.passed?.at(-1)?.attempts??0),kept={task:task2,ttl_ms,max_attempts:max_attempts2,
priority,labels,budget,fork:fork2,fallback};return{to:sentTo(job),...kept,request_id,...heirOf(job)}}function retryIdOf({job_id,scope}){return jobIdWithin(scope,
`${RETRY}${job_id}`)}function replacedBy({request_id}){return/^(?:retry|reassignment) of ([a-z2-7]{26})(?: at \d+)?$/.exec(request_id)?.[1]}function replacementsOf({
job_id,scope,state,version:version2}){let scopes2=scope===void 0?[void 0]:[void 0,scope];return[`${RETRY}${job_id}`,...state==="cancelled"?[`${REASSIGNED}${job_id}\
 at ${version2-1}`]:[]].flatMap(name3=>scopes2.map(within2=>jobIdWithin(within2,name3)))}function reassignmentOf(job,to){let{job_id,version:version2,task:task2,
ttl_ms,max_attempts:max_attempts2,priority,labels,message_id}=job,{budget,fallback}=job,request_id=`${REASSIGNED}${job_id} at ${version2}`,not_before=job.state===
"queued"?job.not_before:void 0;return{to,task:task2,ttl_ms,max_attempts:max_attempts2,priority,labels,message_id,not_before,budget,fallback,request_id,...heirOf(
job)}}function heirOf({job_id,handover,inherits}){return handover!==void 0?{inherits:job_id}:inherits===void 0?{}:{inherits}}function forkOf(job,prompt,requestId){
if(job.expunged===!0)throw refusal2(job,"its thread was forgotten when its retention was over");if(job.state==="running")throw refusal2(job,"it is running, and \
its thread changes until it ends; wait for it");let thread_id=job.thread_id;if(thread_id===void 0){let why2=`none of its turns left a thread (agent "${job.to}",\
 ${job.state}); dispatch the task as a new job`;throw refusal2(job,why2)}let{conversation_key:_,require_review:__,result_schema:___,...task2}=job.task,{to,priority,
labels,max_attempts:max_attempts2,budget}=job,asked={to,task:{...task2,prompt},priority,labels,max_attempts:max_attempts2,budget},request2=parseRequest({...asked,
request_id:requestId}),thread_usage="result"in job?job.result?.thread_usage:void 0,{home,host_name}=job.run===void 0?job.holder??{}:{},place6=home===void 0?{}:{
home,host_name};return{...request2,fork:{job_id:job.job_id,thread_id,thread_usage,...place6}}}function refusal2(job,why2){let message2=`Cannot fork job "${job.job_id}\
": ${why2}.`;return new RelayError("FORK_REFUSED",message2,{details:{job_id:job.job_id}})}var chunk_U4VZJHBB_exports={};__export(chunk_U4VZJHBB_exports,{needOf:()=>needOf,runMsOf:()=>runMsOf,sinceOf:()=>sinceOf,traitsOf:()=>traitsOf});function needOf(job){return job.state==="needs_review"?isBlocked(job)?"blocked":"review":job.state==="needs_recovery"?"recovery":openQuestion(job)===void 0?void 0:
"answer"}function traitsOf(job){return{job_id:job.job_id,state:job.state,needs:needOf(job)??null,to:job.to,from:job.from.agent,...job.scope===void 0?{}:{scope:job.
scope},labels:job.labels,conversation:job.task.conversation_key??null,parent:job.parent?.job_id??null,priority:job.priority,created_at:job.created_at,updated_at:job.
updated_at,since:sinceOf(job),cost_usd:job.spent?.cost_usd??null,run_ms:runMsOf(job)}}function sinceOf(job){return job.state==="running"&&openQuestion(job)===void 0?
job.lease.claimed_at:job.updated_at}function runMsOf(job){return isFinal(job)?job.spent?.run_ms??null:null}var chunk_HBYL67N7_exports={};__export(chunk_HBYL67N7_exports,{cut:()=>cut,oneLine:()=>oneLine,wholeHead:()=>wholeHead,wholeTail:()=>wholeTail});function cut(text3,maximum){
return text3.length<=maximum?text3:`${wholeHead(text3.slice(0,maximum-1))}\u2026`}function wholeHead(text3){return isHigh(text3.charCodeAt(text3.length-1))?text3.
slice(0,-1):text3}function wholeTail(text3){return isLow(text3.charCodeAt(0))?text3.slice(1):text3}function oneLine(text3){return text3.replace(/[\s\p{Cc}\p{Cf}]+/gu,
" ").trim()}function isHigh(unit){return unit>=55296&&unit<=56319}function isLow(unit){return unit>=56320&&unit<=57343}var chunk_27O6CXMT_exports={};__export(chunk_27O6CXMT_exports,{JobSummary:()=>JobSummary,summarize:()=>summarize});var JobSummary=strictObject({job_id:string2(),state:_enum(JOB_STATES),to:string2(),from:string2(),headline:string2(),labels:array(string2()),attempts:wholeNumber(
0),write:boolean2(),created_at:Instant,updated_at:Instant,scope:optional(AgentId),blocked:optional(boolean2()),model:optional(string2()),spent:optional(Spent)}),
HEADLINE=80;function summarize(job){return{job_id:job.job_id,state:job.state,to:job.to,from:job.from.agent,headline:headline(job.task.prompt),labels:job.labels,
attempts:job.attempts,write:job.task.write===!0,created_at:job.created_at,updated_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope},...isBlocked(job)?
{blocked:!0}:{},...job.task.model===void 0?{}:{model:job.task.model},...job.spent===void 0?{}:{spent:job.spent}}}var SURROGATE=/[\ud800-\udfff]/;function headline(prompt){
let line=prompt.trimStart().split(`
`,1)[0]?.trimEnd()??"";if(line.length<=HEADLINE)return line;let start3=line.slice(0,2*(HEADLINE+1));if(!SURROGATE.test(start3))return`${line.slice(0,HEADLINE-1)}\
\u2026`;let characters=Array.from(start3);return characters.length>HEADLINE?`${characters.slice(0,HEADLINE-1).join("")}\u2026`:line}var chunk_LNVWYNNA_exports={};__export(chunk_LNVWYNNA_exports,{BEAT_MS:()=>BEAT_MS,bootId:()=>bootId,hostId:()=>hostId,hostName:()=>hostName,identify:()=>identify,
identityOf:()=>identityOf,isGone:()=>isGone,liveness:()=>liveness,monotonicMs:()=>monotonicMs,otherHost:()=>otherHost,ownIdentity:()=>ownIdentity,ownWorker:()=>ownWorker,
processNamespace:()=>processNamespace,processTable:()=>processTable,readiness:()=>readiness,sharesClock:()=>sharesClock});var import_node_fs=require("node:fs"),import_node_os=require("node:os"),import_node_fs2=require("node:fs"),procTable={one:procRow,all:()=>(0,import_node_fs2.readdirSync)(
"/proc").flatMap(name3=>/^\d+$/.test(name3)?procRow(Number(name3))??[]:[]),environment:pid=>readOf(pid,"environ")},psTable={one:psRow,all:()=>ps(["-A"]),environment:()=>{}},
processTable=process.platform==="linux"?procTable:psTable;function procRow(pid){let text3=readOf(pid,"stat");if(text3===void 0)return;let fields=text3.slice(text3.
lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start3=fields[19];if(!(state===void 0||start3===void 0))return{pid,parent:Number(parent),group:Number(
group),session:Number(session),start:start3,isDead:state==="Z"||state==="X",isStopped:state==="T"||state==="t"}}function readOf(pid,file){try{return(0,import_node_fs2.readFileSync)(
`/proc/${pid}/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EPERM")return;throw error}}
function psRow(pid){try{return ps(["-p",String(pid)])[0]}catch(error){if(systemCode(error)===void 0)throw error;return}}function ps(selection){let{spawnSync}=process.
getBuiltinModule("node:child_process"),done=spawnSync("ps",[...selection,"-o","pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"utf8",env:{PATH:"/usr/bin:/bin:\
/usr/sbin:/sbin",LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==void 0)throw done.error;return done.stdout.split(`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start3]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start3??"",isDead:state?.
startsWith("Z")===!0,isStopped:state?.startsWith("T")===!0}]}var boot,own2,namespace,machine,host;function bootId(){return boot??=process.platform==="linux"?linuxBootId():
sysctl("kern.bootsessionuuid"),boot}function hostId(){return machine??={id:process.platform==="linux"?linuxHostId():void 0},machine.id}var hostName=import_node_os.hostname;
function hostHere(){return host??=hostOf2(),host}function hostOf2(){let id8=hostId(),{hash:hash9}=process.getBuiltinModule("node:crypto"),start3=id8===void 0?`${bootId()}\
 ${ownNamespace()??""}`:"",parts=[id8??"",start3,hostName()];return hash9("sha256",JSON.stringify(parts)).slice(0,16)}function otherHost(identity){if(!(sharesClock(
identity)||!isOtherHost(identity.host)))return identity.host_name??identity.host}function processNamespace(){if(process.platform==="linux")return["pid","time"].
flatMap(kind=>namespaceLink(kind)??[]).join(" ")||void 0}function processStart(pid){return processTable.one(pid)?.start}function identify(pid){let start3=processStart(
pid);return start3===void 0?void 0:identityOf(pid,start3)}function ownIdentity(){if(own2??=identify(process.pid),own2===void 0)throw new Error("Cannot identify \
this process: the process table does not list it.");return own2}function ownWorker(id8){return{...ownIdentity(),id:id8,host_name:hostName()}}function liveness(identity){
if(identity.boot_id!==bootId())return isOtherHost(identity.host)?"unknown":"dead";if(identity.pid_ns!==ownNamespace())return"unknown";if(process.platform!=="lin\
ux"&&!exists(identity.pid))return"dead";let row=processTable.one(identity.pid);return row===void 0?exists(identity.pid)?"unknown":"dead":row.start===identity.start&&
!row.isDead?"alive":"dead"}function readiness({pid,start:start3}){let row=process.platform==="linux"?processTable.one(pid):void 0;return row===void 0?exists(pid)?
"unknown":"dead":row.start!==start3||row.isDead?"dead":row.isStopped?"stopped":"alive"}function isGone(identity,silentMs=0){let seen=liveness(identity);return seen===
"dead"||seen==="unknown"&&silentMs>SILENT_MS}var BEAT_MS=15e3,SILENT_MS=3*BEAT_MS;function sharesClock(identity){return identity.boot_id===bootId()&&identity.pid_ns===
ownNamespace()}function isOtherHost(name3){return name3!==void 0&&name3!==hostHere()}function monotonicMs(){return Number(process.hrtime.bigint()/1000000n)}function identityOf(pid,start3){
let pidNamespace=ownNamespace();return{pid,start:start3,boot_id:bootId(),...pidNamespace===void 0?{}:{pid_ns:pidNamespace},host:hostHere()}}function ownNamespace(){
return namespace??={name:processNamespace()},namespace.name}function exists(pid){try{return process.kill(pid,0)}catch(error){if(systemCode(error)==="ESRCH")return!1;
if(systemCode(error)==="EPERM")return!0;throw error}}function linuxBootId(){return(0,import_node_fs.readFileSync)("/proc/sys/kernel/random/boot_id","latin1").trim()}
function linuxHostId(){let id8=readIfAny("/etc/machine-id")??readIfAny("/var/lib/dbus/machine-id");if(id8===void 0||!/^[0-9a-f]{32}$/.test(id8))return;let{hash:hash9}=process.
getBuiltinModule("node:crypto");return hash9("sha256",`durable-relay ${id8}`).slice(0,16)}function readIfAny(path){try{return(0,import_node_fs.readFileSync)(path,
"latin1").trim()}catch(error){if(systemCode(error)===void 0)throw error;return}}function namespaceLink(kind){try{return(0,import_node_fs.readlinkSync)(`/proc/se\
lf/ns/${kind}`)}catch(error){if(systemCode(error)==="ENOENT"||systemCode(error)==="EACCES")return;throw error}}function sysctl(name3){let{execFileSync}=process.
getBuiltinModule("node:child_process");return execFileSync("sysctl",["-n",name3],{encoding:"utf8",env:{PATH:"/usr/sbin:/sbin:/usr/bin:/bin"}}).trim()}var TRACEBACK=/^Traceback \(most recent call last\)/m;function headlineOf(text3){let lines=text3.split(`
`).filter(line=>line.trim()!=="");return(TRACEBACK.test(text3)?lines.at(-1):lines[0])??""}function withoutMarkup(text3){return text3.replaceAll(/!?\[([^\]\n]*)\]\([^)\s]*\)/g,
"$1").replaceAll(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm,"").replaceAll(/^[ \t]*(?:`{3,}|~{3,}).*$/gm,"").replaceAll(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g,"$2").replaceAll(
/(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])/g,"$1").replaceAll(/`+([^`\n]+)`+/g,"$1")}var NOTICE_UNITS=240;async function rowFor({queue,agents},workspace,job){
return rowOf({workspace,job,agents:agents(),beside:await besideOf(queue,job)})}async function besideOf(queue,job){let dismissal=job.state==="failed"?await queue.
dismissals.of(job.job_id):void 0,retried_as=isFinal(job)?await queue.retriedAs(job)??null:null;return{dismissed:dismissal?.dismissed??!1,retry_of:replacedBy(job)??
null,retried_as,marks:(dismissal?.marks??0)+(retried_as===null?0:1)}}function rowOf(on){let{workspace,job,agents,beside}=on,{headline:headline2}=summarize(job),
settings2=settingsOf(agents,job.to);return{workspace,job_id:job.job_id,version:job.version,state:job.state,needs:needOf(job)??null,to:job.to,from:job.from.agent,
headline:headline2,executor:settings2?.executor??null,model:job.task.model??modelOf(settings2),host:hostOf3(job),conversation_key:job.task.conversation_key??null,
parent:job.parent?.job_id??null,labels:job.labels,write:job.task.write===!0,attempts:job.attempts,max_attempts:job.max_attempts,priority:job.priority,created_at:job.
created_at,updated_at:job.updated_at,state_since:sinceOf(job),not_before:job.state==="queued"?job.not_before??null:null,cost_usd:job.spent?.cost_usd??null,duration_ms:runMsOf(
job),error_code:job.last_error?.code??null,notice:noticeOf(job),...beside}}function hostOf3(job){return job.state==="running"?otherHost(job.lease.worker)??null:
null}function noticeOf(job){let text3=openQuestion(job)?.text??reasonOf(job);return text3===void 0?null:cut(oneLine(withoutMarkup(text3)),NOTICE_UNITS)}function reasonOf(job){
if(needsPerson(job))return job.reason;if(job.state==="failed")return headlineOf(job.error.message);if(!(isFinal(job)||job.last_error===void 0))return headlineOf(
job.last_error.message)}function resultOf(job){return"result"in job?job.result:void 0}function settingsOf(agents,agent){return Object.hasOwn(agents,agent)?agents[agent]:
void 0}function modelOf(settings2){return settings2!==void 0&&"model"in settings2?settings2.model??null:null}function subjectOf({job_id,to,from,scope}){return{job_id,
to,from:from.agent,scope}}function seesAll(caller){return caller.kind==="person"||caller.kind==="session"||caller.kind==="turn"&&caller.turn.scope===void 0}function maySee(caller,job){
return seesAll(caller)?!0:caller.kind==="turn"?job.scope===caller.turn.scope:job.from===caller.agent||job.to===caller.agent}function isOpenTo(who,caller){return!isForPeople(
who)||caller.kind==="person"}function isForPeople(who){return who==="person"||who==="owner"}function mayAct(who,caller,job){if(!isOpenTo(who,caller)||!maySee(caller,
job))return!1;switch(caller.kind){case"person":case"session":return!0;case"remote":return who==="anyone"||who==="party"||who==="sender"&&job.from===caller.agent;case"\
turn":return who==="anyone"||who!=="holder"&&hasSent(caller.turn,job)}}function hasSent(turn2,job){return job.job_id===turn2.job_id||turn2.above.includes(job.job_id)?
!1:job.from===turn2.agent||(job.above??[]).includes(turn2.job_id)}var chunk_MADRZ364_exports={};__export(chunk_MADRZ364_exports,{howEnded:()=>howEnded,roundPlace:()=>roundPlace,transition:()=>transition});var chunk_6DVMV7OD_exports={};__export(chunk_6DVMV7OD_exports,{counted:()=>counted,plural:()=>plural,quotedList:()=>quotedList});function plural(count2,one,many=`${one}\
s`){return count2===1?one:many}function counted(count2,one,many){return`${count2} ${plural(count2,one,many)}`}function quotedList(names2,maximum){let shown2=names2.
slice(0,maximum).map(name3=>JSON.stringify(name3)),more=names2.length-shown2.length;return more===0?shown2.join(", "):`${shown2.join(", ")} and ${more} more`}function howEnded({ended:ended22,exit_code,signal:signal2}){return ended22==="passed"?"passed":ended22==="timed_out"?"stopped at its time limit":ended22==="not_\
run"?"did not run":signal2??`exit code ${exit_code??"unknown"}`}var MOST_LOSSES=3;function roundPlace({task:task2,checks},round=(checks?.rounds.length??0)+1){if(task2.
checks!==void 0)return{round:round-(checks?.counted??0),of:roundsOf(task2)}}function roundsOf({check_rounds=USUAL_ROUNDS}){return check_rounds}function hasPassed({
checks=[]},outcomes){return checks.every(name3=>outcomes.some(each=>each.name===name3&&each.ended==="passed"))}function failuresIn(outcomes){return outcomes.filter(
each=>each.ended!=="passed")}function verdictOn(job,{round,outcomes}){if(hasPassed(job.task,outcomes))return"passed";let place6=roundPlace(job,round);return failuresIn(
outcomes).every(each=>each.ended!=="not_run")&&place6!==void 0&&place6.round<place6.of?"again":"review"}function begun(job,event,facts2){let{round,result,token:token3,
home,at}=event,known2=checksOf(job);if(job.task.checks===void 0)return refused(job,event,"it names no checks");if(round!==known2.rounds.length+1)return refused(
job,event,`its next round is ${known2.rounds.length+1}, not ${round}`);if(known2.pending?.token===token3)return{outcome:"same",job};let{thread_id,thread_usage}=result,
checks={...known2,pending:{round,result,token:token3,begun_at:at,losses:0},thread_id,thread_usage,home,agent:job.to};return changed({...job,...facts2,checks,thread_id:thread_id??
job.thread_id})}function ended(job,event,facts2){let{round,outcomes,worktree}=event,{pending,...known2}=checksOf(job);if(known2.rounds.some(each=>each.round===round))
return{outcome:"same",job};if(pending?.round!==round)return refused(job,event,`no check of round ${round} has begun`);let checks={...known2,rounds:[...known2.rounds,
{round,outcomes}]},verdict=verdictOn(job,{round,outcomes}),next={...facts2,checks};if(verdict==="again")return changed({...job,...next});let result=worktree===void 0?
pending.result:{...pending.result,worktree};if(verdict==="passed")return changed(become(next,{state:"completed",result}));let reason2=whyReview(job,{round,outcomes});
return changed(become(next,{state:"needs_review",phase:"after",reason:reason2,result}))}function unchecked(facts2,result){let reason2=`${namesOf(facts2.task.checks??
[])} did not run: its agent finished the job itself, and only a worker runs checks.`;return changed(become(facts2,{state:"needs_review",phase:"after",reason:reason2,
result}))}function cutOff(job,facts2){let checks=checksOf(job),{pending}=checks;if(pending===void 0||pending.losses>=MOST_LOSSES)return;let next={...checks,pending:{
...pending,losses:pending.losses+1}},attempts2=job.attempts-1;return changed(become({...facts2,checks:next},{state:"queued",attempts:attempts2}))}function checksOf({
checks}){return checks??{rounds:[],counted:0}}function whyReview(job,{round,outcomes}){let broken=failuresIn(outcomes),stuck2=broken.find(({ended:how2})=>how2===
"not_run");if(stuck2!==void 0)return`Check "${stuck2.name}" could not run: ${stuck2.problem??"its program did not start"}`;let names2=namesOf(broken.map(({name:name3})=>name3)),
place6=roundPlace(job,round),[first3]=broken,how=first3===void 0?"":` (${howEnded(first3)})`;return`${names2} failed in ${counted(place6?.of??1,"round")}, the l\
ast time${how}.`}function namesOf(names2){let quoted=names2.map(name3=>`"${name3}"`).join(" and ");return names2.length===1?`Check ${quoted}`:`Checks ${quoted}`}
function spend(before,event,job){if(before!==void 0){if(before.spent!==void 0&&(job.spent=before.spent),event.type==="claim"&&before.state==="queued")job.spent??=
{queue_ms:waitedMs(before,event.at),run_ms:0};else if(event.type==="check")job.spent=plus(before.spent??{run_ms:0},0,event.result.usage);else if(before.state===
"running"&&job.state!=="running"){let ran_ms=between(before.lease.claimed_at,event.at);job.spent=plus(before.spent??{run_ms:0},ran_ms,usageIn(event))}}}function waitedMs(job,at){
let{updated_at,not_before=updated_at}=job;return between(not_before>updated_at?not_before:updated_at,at)}function between(from,to){return Math.max(0,Date.parse(
to)-Date.parse(from))}function usageIn(event){return"usage"in event?event.usage:"result"in event?event.result?.usage:void 0}var COUNTS=["input_tokens","cached_i\
nput_tokens","output_tokens","cost_usd"];function plus(spent,ran_ms,usage){let sum={...spent,run_ms:spent.run_ms+ran_ms};for(let each of COUNTS){let count2=usage?.[each];
count2!==void 0&&(sum[each]=(sum[each]??0)+count2)}return sum}function transition(job,event){let next=decided(job,event);return next.outcome==="changed"&&spend(
job,event,next.job),next}function decided(job,event){if(event.type==="enqueue")return job===void 0?changed(newJob(event)):refused(job,event,"it exists already");
if(job===void 0)return{outcome:"refused",code:"JOB_NOT_FOUND",message:`Cannot ${event.type} a job that was never enqueued.`};let isHolders=job.state==="complete\
d"&&job.isAccepted!==!0;return(event.type==="complete"||event.type==="checked")&&isHolders&&job.token===event.token?{outcome:"same",job}:isFinal(job)?refused(job,
event,`it has ended as ${job.state}`):"token"in event?byHolder(job,event):byOthers(job,event)}function byHolder(job,event){if(event.token!==job.token)return stale(
job,event);if(job.state!=="running"&&!reportsWithoutWorker(job,event))return stale(job,event);let facts2=factsOf(job,event);switch(event.type){case"check":case"\
checked":return job.state!=="running"?stale(job,event):event.type==="check"?begun(job,event,facts2):ended(job,event,facts2);case"spawn":return changed({...job,...facts2,
processes:[...job.processes,event.process]});case"complete":return job.task.checks!==void 0?unchecked(facts2,event.result):changed(become(facts2,{state:"complet\
ed",result:event.result,thread_id:event.result.thread_id??job.thread_id}));case"fail":return event.pass_to===void 0?failed(job,event):passedOn(job,event,facts2);case"\
release":return event.pass_to!==void 0?passedOn(job,event,facts2):mayRunAgain(job,event.untouched)?changed(become(facts2,{state:"queued",attempts:job.attempts-1,
...backOff(event.at,event.not_before),...event.error===void 0?{deferrals:void 0}:{last_error:event.error,deferrals:(job.deferrals??0)+1},...keptQuestion(job)})):
refused(job,event,"a write turn that may have changed something is parked instead");case"lose":return event.pass_to===void 0?lost(job,event.reason,facts2):passedOn(
job,event,facts2);case"park":return changed(become(facts2,{state:"needs_recovery",reason:event.error.message,last_error:event.error}));case"flag":return changed(
become(facts2,{state:"needs_review",phase:"after",reason:event.reason,result:event.result,...event.blocked===!0&&{blocked:!0},thread_id:event.result?.thread_id??
job.thread_id}));case"ask":{let{question_id,text:text3,choices}=event,open4=openQuestion(job);return open4?.question_id===question_id&&open4.text===text3?{outcome:"\
same",job}:open4!==void 0?questionOpen(job,open4):changed({...job,...facts2,question:{question_id,text:text3,choices}})}case"run":return changed({...job,...facts2,
run:event.run})}}function byOthers(job,event){let facts2=factsOf(job,event);switch(event.type){case"claim":return claimed(job,event,facts2);case"answer":return answered(
job,event,facts2);case"steer":return steered(job,event,facts2);case"cancel":return changed(become(facts2,{state:"cancelled",by:event.by,reason:event.reason}));case"\
expire":return expired(job,event,facts2);case"recover":return job.state!=="needs_recovery"?refused(job,event,`it is ${job.state}, not needs_recovery`):changed(become(
byPerson(facts2,event),{state:"queued"}));case"resolve":return resolved(job,event,facts2)}}function claimed(job,event,facts2){if(job.state!=="queued")return refused(
job,event,`it is ${job.state}`);let waitsUntil=job.not_before&&delayedUntil(job,Date.parse(event.at));if(waitsUntil!==void 0)return refused(job,event,`it waits \
until ${waitsUntil}`);let token3=facts2.version;return changed(become(facts2,{state:"running",token:token3,attempts:job.attempts+1,holder:event.worker,processes:[],
lease:{token:token3,worker:event.worker,lease_ms:event.lease_ms,ends_monotonic_ms:event.lease_ends_monotonic_ms,...event.lease_ends_at===void 0?{}:{ends_at:event.
lease_ends_at},claimed_at:event.at},...keptQuestion(job)}))}function answered(job,event,facts2){if(!(job.state==="running"||job.state==="queued"&&job.run!==void 0))
return refused(job,event,`it is ${job.state}`);let open4=job.question;if(open4===void 0||open4.question_id!==event.question_id)return answerRefused(job.job_id,`\
no question "${event.question_id}" is open`);if(open4.answer===event.answer)return{outcome:"same",job};if(open4.answer!==void 0)return answerRefused(job.job_id,
`question "${event.question_id}" was answered already`);let question={...open4,answer:event.answer},message2={kind:"answer",id:event.question_id,text:event.answer};
return changed({...job,...facts2,question,...job.run&&withMessage(job,message2)})}function resolved(job,event,facts2){if(job.state==="needs_recovery"&&event.outcome===
"completed"){let output2=event.note??`${event.by.person} accepted what the turn left as done.`,{thread_id}=job;return changed(become(facts2,{state:"completed",result:{
output:output2,thread_id},isAccepted:!0}))}if(job.state!=="needs_review")return refused(job,event,`it is ${job.state}, not needs_review`);if(event.outcome==="qu\
eued"){let{not_before}=job;if(event.feedback!==void 0&&job.phase==="before")return refused(job,event,"it has not run, so there is no result to send back");let next=sentBack(
job,byPerson(facts2,event),event.feedback);return changed(become(next,{state:"queued",not_before}))}if(event.outcome==="failed"){let error={code:"REVIEW_REJECTE\
D",message:event.note??rejectionOf(job,event.by.person)};return changed(become(facts2,{state:"failed",error,last_error:error,result:job.result}))}return job.result===
void 0?refused(job,event,"it has no result to approve yet; queue it instead"):changed(become(facts2,{state:"completed",result:job.result}))}function rejectionOf(job,person){
return isBlocked(job)?`${person} gave it up. Its agent was blocked: ${job.reason}`:`${person} rejected it.`}function sentBack(job,facts2,note3){if(note3===void 0)
return facts2;let{thread_id,holder,result}=job,feedback={notes:[...job.feedback?.notes??[],note3],thread_id,thread_usage:result?.thread_usage,home:holder?.home};
if(!continuesElsewhere(job))return{...facts2,feedback};let message2={kind:"reply",id:`reply-${facts2.version}`,text:note3},run3=job.run&&{...job.run,parts:void 0};
return{...facts2,feedback,run:run3,...withMessage(job,message2)}}function expired(job,event,facts2){if(job.expires_at===void 0||event.at<job.expires_at)return refused(
job,event,`its time is not up (${job.expires_at??"it has no ttl_ms"})`);if(needsPerson(job))return refused(job,event,"it waits for a person");if(job.state==="ru\
nning"&&job.task.write===!0){let reason2=`Its time to live ended at ${job.expires_at} while a write turn was running.`;return changed(become(facts2,{state:"need\
s_recovery",reason:reason2}))}return changed(become(facts2,{state:"expired"}))}function failed(job,event){let facts2={...factsOf(job,event),last_error:event.error,
deferrals:void 0},isLeft=job.attempts<job.max_attempts;if(event.retryable&&mayRunAgain(job,event.untouched)&&isLeft){let wait=backOff(event.at,event.retry_at);return changed(
become(facts2,{state:"queued",...wait,...keptQuestion(job)}))}let{error,usage}=event;return changed(become(facts2,{state:"failed",error,...usage&&{usage}}))}function backOff(at,until){
return until===void 0?{not_before:void 0}:{not_before:until,delay_ms:Date.parse(until)-Date.parse(at)}}function lost(job,reason2,facts2){if(continuesElsewhere(job)){
let attempts2=job.attempts-1;return changed(become(facts2,{state:"queued",attempts:attempts2,...keptQuestion(job)}))}let again=cutOff(job,facts2);if(again!==void 0)
return again;if(job.task.write===!0)return changed(become(facts2,{state:"needs_recovery",reason:reason2}));let error={code:"WORKER_LOST",message:reason2};return job.
attempts<job.max_attempts?changed(become(facts2,{state:"queued",last_error:error})):changed(become(facts2,{state:"failed",error,last_error:error}))}var chunk_WZCD47AV_exports={};__export(chunk_WZCD47AV_exports,{SUBJECT_KINDS:()=>SUBJECT_KINDS,channelOfMessage:()=>channelOfMessage,flowSubject:()=>flowSubject,
isSameSubject:()=>isSameSubject,jobSubject:()=>jobSubject,messageSubject:()=>messageSubject});var SUBJECT_KINDS=["job","message","question","action","flow"];function jobSubject(id8){
return{kind:"job",id:id8}}function flowSubject(id8){return{kind:"flow",id:id8}}function messageSubject(id8){return{kind:"message",id:id8}}var IN_CHANNEL=/^((?:dm|group)\.[a-z2-7]{20}|[a-z0-9][a-z0-9_-]*)(?:\.\d+){0,2}$/;
function channelOfMessage(id8){return IN_CHANNEL.exec(id8)?.[1]??id8}function isSameSubject(a,b){return a.kind===b.kind&&a.id===b.id}var import_node_crypto2=require("node:crypto"),import_node_crypto3=require("node:crypto"),import_node_path=require("node:path");function ansiRegex({onlyFirst=!1}={}){
return new RegExp(pattern,onlyFirst?void 0:"g")}var ST,stringControls,osc,controlString,linuxPalette,csi,escape,pattern,init_ansi_regex=__esm({"node_modules/ans\
i-regex/index.js"(){ST=String.raw`(?:\u001B\u005C|\u009C)`,stringControls=String.raw`\u0018\u001A\u001B\u0080-\u009F`,osc=String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`,
controlString=String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`,linuxPalette=String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`,
csi=String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`,escape=String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`,
pattern=`${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`}});function stripAnsi(string23){if(typeof string23!="string")throw new TypeError(`Expected a \
\`string\`, got \`${typeof string23}\``);return!string23.includes("\x1B")&&!string23.includes("\x9B")?string23:string23.replace(regex,"")}var regex,init_strip_ansi=__esm(
{"node_modules/strip-ansi/index.js"(){init_ansi_regex(),regex=ansiRegex()}}),ambiguousRanges,fullwidthMinimalCodePoint,fullwidthMaximumCodePoint,fullwidthRanges,
wideMinimalCodePoint,wideMaximumCodePoint,wideRanges,init_lookup_data=__esm({"node_modules/get-east-asian-width/lookup-data.js"(){ambiguousRanges=[161,161,164,164,
167,168,170,170,173,174,176,180,182,186,188,191,198,198,208,208,215,216,222,225,230,230,232,234,236,237,240,240,242,243,247,250,252,252,254,254,257,257,273,273,
275,275,283,283,294,295,299,299,305,307,312,312,319,322,324,324,328,331,333,333,338,339,358,359,363,363,462,462,464,464,466,466,468,468,470,470,472,472,474,474,
476,476,593,593,609,609,708,708,711,711,713,715,717,717,720,720,728,731,733,733,735,735,768,879,913,929,931,937,945,961,963,969,1025,1025,1040,1103,1105,1105,8208,
8208,8211,8214,8216,8217,8220,8221,8224,8226,8228,8231,8240,8240,8242,8243,8245,8245,8251,8251,8254,8254,8308,8308,8319,8319,8321,8324,8364,8364,8451,8451,8453,
8453,8457,8457,8467,8467,8470,8470,8481,8482,8486,8486,8491,8491,8531,8532,8539,8542,8544,8555,8560,8569,8585,8585,8592,8601,8632,8633,8658,8658,8660,8660,8679,
8679,8704,8704,8706,8707,8711,8712,8715,8715,8719,8719,8721,8721,8725,8725,8730,8730,8733,8736,8739,8739,8741,8741,8743,8748,8750,8750,8756,8759,8764,8765,8776,
8776,8780,8780,8786,8786,8800,8801,8804,8807,8810,8811,8814,8815,8834,8835,8838,8839,8853,8853,8857,8857,8869,8869,8895,8895,8978,8978,9312,9449,9451,9547,9552,
9587,9600,9615,9618,9621,9632,9633,9635,9641,9650,9651,9654,9655,9660,9661,9664,9665,9670,9672,9675,9675,9678,9681,9698,9701,9711,9711,9733,9734,9737,9737,9742,
9743,9756,9756,9758,9758,9792,9792,9794,9794,9824,9825,9827,9829,9831,9834,9836,9837,9839,9839,9886,9887,9919,9919,9926,9933,9935,9939,9941,9953,9955,9955,9960,
9961,9963,9969,9972,9972,9974,9977,9979,9980,9982,9983,10045,10045,10102,10111,11094,11097,12872,12879,57344,63743,65024,65039,65533,65533,127232,127242,127248,
127277,127280,127337,127344,127373,127375,127376,127387,127404,917760,917999,983040,1048573,1048576,1114109],fullwidthMinimalCodePoint=12288,fullwidthMaximumCodePoint=
65510,fullwidthRanges=[12288,12288,65281,65376,65504,65510],wideMinimalCodePoint=4352,wideMaximumCodePoint=262141,wideRanges=[4352,4447,8986,8987,9001,9002,9193,
9196,9200,9200,9203,9203,9725,9726,9748,9749,9776,9783,9800,9811,9855,9855,9866,9871,9875,9875,9889,9889,9898,9899,9917,9918,9924,9925,9934,9934,9940,9940,9962,
9962,9970,9971,9973,9973,9978,9978,9981,9981,9989,9989,9994,9995,10024,10024,10060,10060,10062,10062,10067,10069,10071,10071,10133,10135,10160,10160,10175,10175,
11035,11036,11088,11088,11093,11093,11904,11929,11931,12019,12032,12245,12272,12287,12289,12350,12353,12438,12441,12543,12549,12591,12593,12686,12688,12773,12783,
12830,12832,12871,12880,42124,42128,42182,43360,43388,44032,55203,63744,64255,65040,65049,65072,65106,65108,65126,65128,65131,94176,94180,94192,94198,94208,101594,
101631,101664,101760,101874,101888,102801,102816,102866,110576,110579,110581,110587,110589,110590,110592,110888,110898,110898,110928,110930,110933,110933,110948,
110952,110960,111355,119552,119638,119648,119670,126980,126980,127183,127183,127374,127374,127377,127386,127406,127406,127488,127490,127504,127547,127552,127560,
127568,127569,127584,127589,127744,127776,127789,127797,127799,127868,127870,127891,127904,127946,127951,127955,127968,127984,127988,127988,127992,128062,128064,
128064,128066,128252,128255,128317,128331,128334,128336,128359,128378,128378,128405,128406,128420,128420,128507,128591,128640,128709,128716,128716,128720,128722,
128725,128729,128732,128735,128747,128748,128756,128764,128986,128986,128992,129003,129008,129008,129292,129338,129340,129349,129351,129535,129648,129660,129664,
129734,129736,129736,129740,129757,129759,129771,129775,129786,131072,196605,196608,262141]}}),isInRange,init_utilities=__esm({"node_modules/get-east-asian-widt\
h/utilities.js"(){isInRange=(ranges,codePoint)=>{let low=0,high=Math.floor(ranges.length/2)-1;for(;low<=high;){let mid=Math.floor((low+high)/2),i=mid*2;if(codePoint<
ranges[i])high=mid-1;else if(codePoint>ranges[i+1])low=mid+1;else return!0}return!1}}});function findWideFastPathRange(ranges){let fastPathStart=ranges[0],fastPathEnd=ranges[1];
for(let index=0;index<ranges.length;index+=2){let start3=ranges[index],end2=ranges[index+1];if(commonCjkCodePoint>=start3&&commonCjkCodePoint<=end2)return[start3,
end2];end2-start3>fastPathEnd-fastPathStart&&(fastPathStart=start3,fastPathEnd=end2)}return[fastPathStart,fastPathEnd]}var commonCjkCodePoint,wideFastPathStart,
wideFastPathEnd,isAmbiguous,isFullwidth,isWide,init_lookup=__esm({"node_modules/get-east-asian-width/lookup.js"(){init_lookup_data(),init_utilities(),commonCjkCodePoint=
19968,[wideFastPathStart,wideFastPathEnd]=findWideFastPathRange(wideRanges),isAmbiguous=codePoint=>codePoint<161||codePoint>1114109?!1:isInRange(ambiguousRanges,
codePoint),isFullwidth=codePoint=>codePoint<fullwidthMinimalCodePoint||codePoint>fullwidthMaximumCodePoint?!1:isInRange(fullwidthRanges,codePoint),isWide=codePoint=>codePoint>=
wideFastPathStart&&codePoint<=wideFastPathEnd?!0:codePoint<wideMinimalCodePoint||codePoint>wideMaximumCodePoint?!1:isInRange(wideRanges,codePoint)}});function validate2(codePoint){
if(!Number.isSafeInteger(codePoint))throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`)}function eastAsianWidth(codePoint,{ambiguousAsWide=!1}={}){
return validate2(codePoint),isFullwidth(codePoint)||isWide(codePoint)||ambiguousAsWide&&isAmbiguous(codePoint)?2:1}var init_get_east_asian_width=__esm({"node_mo\
dules/get-east-asian-width/index.js"(){init_lookup()}}),string_width_exports={};__export2(string_width_exports,{default:()=>stringWidth});function isDoubleWidthNonRgiEmojiSequence(segment){
if(segment.length>50)return!1;if(unqualifiedKeycapRegex.test(segment))return!0;if(segment.includes("\u200D")){let pictographics=segment.match(extendedPictographicRegex);
return pictographics!==null&&pictographics.length>=2}return!1}function baseVisible(segment){let index=segment.search(visibleCharacterRegex);return index===-1?void 0:
segment.slice(index)}function isHangulLeadingJamo(codePoint){return codePoint>=4352&&codePoint<=4447||codePoint>=43360&&codePoint<=43388}function isHangulVowelJamo(codePoint){
return codePoint>=4448&&codePoint<=4519||codePoint>=55216&&codePoint<=55238}function isHangulTrailingJamo(codePoint){return codePoint>=4520&&codePoint<=4607||codePoint>=
55243&&codePoint<=55291}function isHangulJamo(codePoint){return isHangulLeadingJamo(codePoint)||isHangulVowelJamo(codePoint)||isHangulTrailingJamo(codePoint)}function hangulClusterWidth(visibleSegment,eastAsianWidthOptions){
let codePoints=[];for(let character of visibleSegment)visibleCharacterRegex.test(character)&&codePoints.push(character.codePointAt(0));if(codePoints.length===0)
return;let width=0;for(let index=0;index<codePoints.length;index++){let codePoint=codePoints[index];if(!isHangulJamo(codePoint)){if(width===0)return;for(let remaining=index;remaining<
codePoints.length;remaining++)width+=eastAsianWidth(codePoints[remaining],eastAsianWidthOptions);return width}if(isHangulLeadingJamo(codePoint)&&isHangulVowelJamo(
codePoints[index+1])){width+=2,index+=isHangulTrailingJamo(codePoints[index+2])?2:1;continue}width+=eastAsianWidth(codePoint,eastAsianWidthOptions)}return width}
function trailingWidth(visibleSegment,eastAsianWidthOptions){let extra=0,first3=!0;for(let character of visibleSegment){if(first3){first3=!1;continue}(spacingMarkRegex.
test(character)||character>="\uFF00"&&character<="\uFFEF")&&(extra+=eastAsianWidth(character.codePointAt(0),eastAsianWidthOptions))}return extra}function stringWidth(input22,options={}){
if(typeof input22!="string"||input22.length===0)return 0;let{ambiguousIsNarrow=!0,countAnsiEscapeCodes=!1}=options,string23=input22;if(!countAnsiEscapeCodes&&(string23.
includes("\x1B")||string23.includes("\x9B"))&&(string23=stripAnsi(string23)),string23.length===0)return 0;if(/^[\u0020-\u007E]*$/.test(string23))return string23.
length;let width=0,eastAsianWidthOptions={ambiguousAsWide:!ambiguousIsNarrow};for(let{segment}of segmenter.segment(string23)){let visibleSegment=baseVisible(segment);
if(visibleSegment===void 0)continue;if(rgiEmojiRegex.test(segment)||isDoubleWidthNonRgiEmojiSequence(segment)){width+=2;continue}let hangulWidth=hangulClusterWidth(
visibleSegment,eastAsianWidthOptions);if(hangulWidth!==void 0){width+=hangulWidth;continue}let codePoint=visibleSegment.codePointAt(0);width+=eastAsianWidth(codePoint,
eastAsianWidthOptions),width+=trailingWidth(visibleSegment,eastAsianWidthOptions)}return width}var segmenter,visibleCharacterRegex,spacingMarkRegex,rgiEmojiRegex,
unqualifiedKeycapRegex,extendedPictographicRegex,init_string_width=__esm({"node_modules/string-width/index.js"(){init_strip_ansi(),init_get_east_asian_width(),segmenter=
new Intl.Segmenter,visibleCharacterRegex=new RegExp("[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]",
"v"),spacingMarkRegex=new RegExp("\\p{Spacing_Mark}","v"),rgiEmojiRegex=new RegExp("^\\p{RGI_Emoji}$","v"),unqualifiedKeycapRegex=/^[\d#*]\u20E3$/,extendedPictographicRegex=
new RegExp("\\p{Extended_Pictographic}","gu")}}),EXIT={done:0,refused:1,usage:2,stillRunning:3},UsageError=class extends Error{constructor(message2){super(message2),
this.name="UsageError"}};function command(name3,about22,parts){return{name:name3,about:about22,...parts}}var argument=about22=>({about:about22}),optionalArgument=about22=>({
about:about22,isOptional:!0}),restArgument=about22=>({about:about22,isOptional:!0,isRest:!0}),text=about22=>({kind:"text",about:about22}),repeated=about22=>({kind:"\
repeated",about:about22}),list=about22=>({kind:"list",about:about22}),flag=about22=>({kind:"switch",about:about22});function kebab(key2){return key2.replace(/[A-Z]/g,
letter=>`-${letter.toLowerCase()}`)}function usageError({name:name3,hint:hint2=""},why2){let advice2=why2.startsWith("Unknown argument")?hint2:"";return new UsageError(
`${why2}${advice2}. See: relay ${name3} --help`)}var NEEDS=["answer","blocked","review","recovery"],SORTS=["listing","created","updated","cost","duration"],MAX_TEXT_BYTES=32*
1024,MAX_ATTACHMENTS=10,MAX_ATTACHMENT_BYTES=8*1024*1024,MAX_TTL_MS=168*36e5,EVERYONE="@channel",StoredAttachment=object({name:string2(),content_type:string2(),
sha256:string2(),bytes:wholeNumber(0)}),PostEvent=object({type:literal("post"),from:AgentId,session:optional(string2()),text:string2(),mentions:array(string2()),
attachments:optional(array(StoredAttachment)),job_id:optional(JobId),request:optional(string2()),ttl_ms:optional(wholeNumber(1,MAX_TTL_MS))}),marked={message:wholeNumber(
1),by:AgentId,request:optional(string2())},MarkEvent=discriminatedUnion("type",[object({type:literal("edit"),...marked,text:string2(),mentions:array(string2())}),
object({type:literal("delete"),...marked}),object({type:literal("react"),...marked,emoji:string2()}),object({type:literal("unreact"),...marked,emoji:string2()}),
object({type:literal("thread"),...marked}),object({type:literal("job"),...marked,job_id:JobId})]),Range=tuple([wholeNumber(1),wholeNumber(1)]),ReadItems=object(
{posts:array(Range),threads:record(string2(),array(Range))}),ReadEvent=object({type:literal("read"),items:ReadItems,all:optional(ReadItems),session:optional(string2()),
way:optional(string2())}),MineEvent=discriminatedUnion("type",[object({type:literal("channel"),channel:ChannelId}),object({type:literal("thread"),channel:ChannelId,
post:wholeNumber(1),after:wholeNumber(0)})]),RequestEvent=object({type:literal("request"),key:string2(),digest:string2(),log:array(string2()),after:wholeNumber(
0)}),Attachment=object({attachment_id:string2(),name:string2(),content_type:string2(),bytes:wholeNumber(0)}),Reaction=object({emoji:string2(),count:wholeNumber(
1),agents:array(AgentId)}),Message=object({message_id:MessageId,channel:ChannelId,thread_of:optional(MessageId),from:AgentId,at:Instant,text:string2(),mentions:array(
string2()),attachments:array(Attachment),job_id:optional(JobId),edited_at:optional(Instant),deleted_at:optional(Instant),reply_count:wholeNumber(0),reactions:array(
Reaction),jobs:optional(array(JobId)),unread:optional(boolean2())}),RECIPIENT_STATES=["queued","offered","seen","done"],Sent=object({message_id:MessageId,channel:ChannelId,
at:Instant,recipients:array(object({agent:AgentId,state:_enum(RECIPIENT_STATES)})),deduplicated:optional(boolean2())}),UNREAD_FOR=["mention","direct","reply","p\
ost"],UnreadMessage=extend2(Message,{unread_for:_enum(UNREAD_FOR)}),NONCE_BYTES=12,TAG_BYTES=16,key;function sealCursor(cursor){let nonce=(0,import_node_crypto2.randomBytes)(
NONCE_BYTES),cipher=(0,import_node_crypto2.createCipheriv)("aes-256-gcm",keyOfProcess(),nonce),sealed=Buffer.concat([cipher.update(cursor,"utf8"),cipher.final()]);
return Buffer.concat([nonce,cipher.getAuthTag(),sealed]).toString("base64url")}function openCursor(sealed){let bytes=Buffer.from(sealed,"base64url");try{let cipher=(0,import_node_crypto2.createDecipheriv)(
"aes-256-gcm",keyOfProcess(),bytes.subarray(0,NONCE_BYTES));cipher.setAuthTag(bytes.subarray(NONCE_BYTES,NONCE_BYTES+TAG_BYTES));let rest2=bytes.subarray(NONCE_BYTES+
TAG_BYTES);return Buffer.concat([cipher.update(rest2),cipher.final()]).toString("utf8")}catch(cause){let message2='Cannot list jobs: "cursor" was not issued by \
this server. Use next_cursor of the previous page unchanged; after a restart of the server, omit it to start over.';throw new RelayError("CURSOR_INVALID",message2,
{cause})}}function keyOfProcess(){return key??=(0,import_node_crypto2.randomBytes)(32),key}function workspacesFor({caller,workspaces,workspace}){if(caller.kind===
"remote"){if(workspace===void 0||workspace===caller.workspace)return[caller.workspace];throw noWorkspace(workspace)}let ids=workspaces.ids();if(workspace===void 0)
return ids;if(workspace===workspaces.own||ids.includes(workspace))return[workspace];throw noWorkspace(workspace)}async function usableWorkspaces(call2){let ids=workspacesFor(
call2);if(ids.length===1)return ids;let usable2=await Promise.all(ids.map(id8=>canOpen(call2,id8)));return ids.filter((_,at)=>usable2[at]===!0)}async function canOpen({
workspaces},id8){try{return await workspaces.open(id8),!0}catch(error){if(error instanceof RelayError)return!1;throw error}}function workspaceOf(call2){let{caller,
workspaces,workspace}=call2;return workspace===void 0&&caller.kind!=="remote"?workspaces.own:workspacesFor(call2)[0]??workspaces.own}async function findJob(call2,typed){
let ids=await usableWorkspaces(call2),[only]=ids;if(ids.length===1&&only!==void 0)return look(call2,only,typed);let found=(await Promise.all(ids.map(id8=>look(call2,
id8,typed).catch(unlessMissing)))).filter(each=>each!==void 0),[first3,second]=found;if(first3===void 0)throw noJob(typed);if(second===void 0)return first3;let names2=found.
map(({job,workspace})=>`${job.job_id} in ${workspace}`).join(", "),message2=`Cannot choose a job by "${typed.slice(0,80)}": ${names2}. Name the workspace, or mo\
re of the id.`;throw new RelayError("ID_AMBIGUOUS",message2)}function unlessMissing(error){if(!(error instanceof RelayError&&error.code==="JOB_NOT_FOUND"))throw error}
async function look({caller,workspaces},id8,typed){let relay=await workspaces.open(id8);return{workspace:id8,relay,job:await seenJob(relay.queue,caller,typed)}}
async function seenJob(queue,caller,typed){if(seesAll(caller))return queue.get(await queue.findId(typed));let sees=job2=>maySee(caller,subjectOf(job2)),job=await readable(
queue,await queue.findId(typed,sees));if(job!==void 0&&sees(job))return job;throw noJob(typed)}async function readable(queue,jobId2){try{return await queue.get(
jobId2)}catch(error){if(error instanceof RelayError)return;throw error}}async function listSeen(queue,caller,filter){if(seesAll(caller))return queue.list(filter);
let{cursor}=filter,page2=await queue.list({...filter,cursor:cursor&&openCursor(cursor)}),isSeen=page2.jobs.map(row=>maySee(caller,row));return{...page2,jobs:page2.
jobs.filter((_,at)=>isSeen[at]),cursors:page2.cursors.filter((_,at)=>isSeen[at]).map(sealCursor),next_cursor:page2.next_cursor&&sealCursor(page2.next_cursor),damaged:[]}}
var MOST_ABOVE=16;async function idsAbove(queue,job){let ids=[];for(let next=job;next?.parent!==void 0&&ids.length<MOST_ABOVE;next=await readIfAny2(queue,next.parent.
job_id))ids.push(next.parent.job_id);return ids}async function turnOf2(queue,{jobId:jobId2,agent=""}){let job=await readIfAny2(queue,jobId2);if(job===void 0)return{
job_id:jobId2,agent,above:[],writes:!1};let above=await idsAbove(queue,job);return{job_id:jobId2,agent:job.to,scope:job.scope,above,writes:job.task.write===!0}}
async function readIfAny2(queue,jobId2){try{return await queue.get(jobId2)}catch(error){if(error instanceof RelayError&&error.code==="JOB_NOT_FOUND")return;throw error}}
function noJob(typed){let message2=`Cannot find job "${typed.slice(0,80)}" in this workspace: no such job. List the jobs to see their ids.`;return new RelayError(
"JOB_NOT_FOUND",message2)}function noWorkspace(id8,names2=[]){let meant=didYouMean([id8],names2),message2=`Cannot find workspace "${id8.slice(0,80)}": there is \
none that you may see.${meant} GET /api/workspaces lists them.`;return new RelayError("WORKSPACE_NOT_FOUND",message2)}function checkUse(caller,{tool,scope,mode}){
if(!hasScope(caller,scope)){let message22=`Cannot ${tool}: your credential lacks the scope ${scope}. Connect again and ask for it, or ask the owner for a token \
that has it.`;throw new RelayError("SCOPE_MISSING",message22,{details:{scope}})}let furthest=furthestOf(caller);if(isWithin(mode,furthest))return;let message2=`\
Cannot ${tool}: it needs mode "${mode}", and the turn of a read-only job has modes up to "${furthest}". Say in your answer what should be done.`;throw new RelayError(
"MODE_REFUSED",message2,{details:{mode,limit:furthest}})}function hasScope(caller,scope){return caller.kind!=="remote"||(caller.scopes??[]).includes(scope)}function furthestOf(caller){
return caller.kind==="turn"&&!caller.turn.writes?"diagnose":"destructive"}function checkOpen(operation2,caller){let{guarded:guarded2}=operation2;if(guarded2!==void 0&&
checkUse(caller,{tool:operation2.name,...guarded2}),isOpenTo(operation2.who,caller))return;if(caller.kind==="turn")throw personNeeded(verbOf(operation2),caller.
turn.job_id);let message2=`Cannot do this as ${caller.kind==="remote"?caller.name:caller.agent}: a person decides it, with an owner's token, on the page or by t\
he CLI.`;throw new RelayError("FORBIDDEN",message2)}async function authorise(operation2,caller,{relay,job}){let above=caller.kind==="turn"?await idsAbove(relay.
queue,job):[];if(!mayAct(operation2.who,caller,{...subjectOf(job),above}))throw caller.kind==="turn"?refusedInTurn(operation2,caller,job.job_id):refused2(operation2,
caller,job.job_id)}function personNeeded(what,jobId2){let message2=`Cannot ${what} from within job "${jobId2}": only a person decides that. Say in your answer w\
hat has to be decided.`;return new RelayError("PERSON_NEEDED",message2,{details:{job_id:jobId2}})}function refusedInTurn(operation2,{turn:turn2},jobId2){let why2=turn2.
job_id===jobId2||turn2.above.includes(jobId2)?"your turn works for it, so its sender or a person decides that":"your turn did not send it",message2=`Cannot ${verbOf(
operation2)} job "${jobId2}" from within job "${turn2.job_id}": ${why2}. Say in your answer what you want done with it.`;return new RelayError("FORBIDDEN",message2,
{details:{job_id:jobId2}})}function refused2(operation2,{agent},jobId2){let message2=`Cannot ${verbOf(operation2)} job "${jobId2}" as "${agent}": its sender or \
a person decides that. To end or report about a job that was sent to you, use finish_job or the tools of your run.`;return new RelayError("FORBIDDEN",message2,{
details:{job_id:jobId2}})}function verbOf({name:name3}){return name3.replace(/_job$/,"").replaceAll("_"," ")}function whoOf(caller){let{agent}=caller;switch(caller.
kind){case"person":return{person:caller.name};case"session":return{agent,...sessionOf(caller)};case"turn":return{agent,...sessionOf(caller),turn:caller.turn.job_id};case"\
remote":return{agent,client:caller.name}}}function sessionOf({session}){return session===void 0?{}:{session}}var journaled=new WeakSet;function markJournaled(error){
typeof error=="object"&&error!==null&&journaled.add(error)}async function journalRefusal({tools},on){let{operation:operation2,caller,error}=on,{guarded:guarded2,
name:tool}=operation2;guarded2===void 0||journaled.has(error)||await tools.journal.record({phase:"call",operation_id:tools.journal.operationId(),tool,...guarded2,
who:whoOf(caller),outcome:ERROR_STATUS[error.code]===400?"failed":"denied",code:error.code,reason:error.message.slice(0,500)})}function isDenial({code}){return ERROR_STATUS[code]===
403}var RECORD_THEMSELVES=new Set(["messages","actions","team"]),REFUSALS=new Set([401,403,404,409]);async function recorded(operation2,call2,run3){let reached2={};
try{let{result,input:input22}=await run3(reached2),what=decisionOf(operation2,call2.caller);return what!==void 0&&await recordDecision(call2,{what,reached:reached2,
input:input22,result}),result}catch(error){if(operation2.guarded!==void 0&&error instanceof RelayError){let relay=reached2.relay??await openIfAny(call2);relay!==
void 0&&await journalRefusal(relay,{operation:operation2,caller:call2.caller,error})}throw isRefusal(error,call2.caller)&&await noteRefusal(call2,{operation:operation2,
reached:reached2,error}),error}}function decisionOf({name:name3,family,who,effect,subject},caller){return effect.readOnly||RECORD_THEMSELVES.has(family)?void 0:
isForPeople(who)||caller.kind==="person"&&subject==="job"||family==="upkeep"?`decision.${name3}`:void 0}async function recordDecision(call2,on){let{what,reached:reached2,
input:input22,result}=on,who=whoOf(call2.caller),made=madeBy(result),about22={...namesIn(made,["id"]),...namesIn(input22,["agent"]),...idOf(input22),...idOf(made),
...verdictOf(input22)},entry={what,who,...about22,...reached2.job_id?{job_id:reached2.job_id}:{}};if(reached2.relay!==void 0)return reached2.relay.audit.record(
entry);for(let id8 of await usableWorkspaces(call2)){let{audit:audit2}=await call2.workspaces.open(id8);await audit2.record(entry)}}function madeBy(performed){if(!(typeof performed!=
"object"||performed===null))return Reflect.get(performed,"result")}function idOf(named3){let{approval_id,webhook_id:id8=approval_id}=namesIn(named3,["approval_i\
d","webhook_id"]);return id8===void 0?{}:{id:id8}}function verdictOf(input22){let{verdict}=namesIn(input22,["verdict"]);return verdict===void 0?{}:{code:verdict}}
function isRefusal(error,caller){return caller.kind!=="person"&&error instanceof RelayError&&REFUSALS.has(ERROR_STATUS[error.code])}async function noteRefusal(call2,on){
let{operation:operation2,reached:reached2,error}=on,{message_id,...about22}=namesIn(error.details,ABOUT),entry={what:"refused",who:whoOf(call2.caller),operation:operation2.
name,code:error.code,...message_id===void 0?{}:{message_ids:[message_id]},...reached2.job_id===void 0?{}:{job_id:reached2.job_id},...about22};await(reached2.relay??
await openIfAny(call2))?.audit.note(entry)}var ABOUT=["job_id","channel","agent","action","message_id"];async function openIfAny(call2){try{return await call2.workspaces.
open(workspaceOf(call2))}catch(error){if(error instanceof RelayError)return;throw error}}function namesIn(value,keys){let found={};if(typeof value!="object"||value===
null)return found;for(let key2 of keys){let member=Reflect.get(value,key2);typeof member=="string"&&NAME.test(member)&&(found[key2]=member)}return found}var NAME=/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
async function perform(operation2,call2,args){return(await performAt(operation2,call2,args)).result}function performAt(operation2,call2,args={}){return recorded(
operation2,call2,async reached2=>{if(checkOpen(operation2,call2.caller),operation2.subject==="workspaces"){let input3=parse3(operation2,args);return{input:input3,
result:{result:await operation2.run(call2,input3)}}}if(operation2.subject==="job")return performOnJob(operation2,{call:call2,args,reached:reached2});let workspace=workspaceOf(
call2),at={workspace,relay:await call2.workspaces.open(workspace)};reached2.relay=at.relay;let context={...call2,...at},input22=operation2.accept?.(context,args)??
parse3(operation2,args);return{input:input22,result:{result:await operation2.run(context,input22),at}}})}async function performOnJob(operation2,{call:call2,args,
reached:reached2}){let typed=parse3(operation2,args),found=await findJob(call2,typed.job_id),{job_id}=found.job;Object.assign(reached2,{relay:found.relay,job_id}),
await authorise(operation2,call2.caller,found);let input22={...typed,job_id};return{input:input22,result:{result:await operation2.run({...call2,...found},input22),
at:found}}}function parse3(operation2,args){let parsed2=safeParse(operation2.input,args??{});if(parsed2.success)return parsed2.data;throw inputRefused(operation2,
parsed2.error.issues[0])}function inputRefused(operation2,issue2){let fields=Object.keys(shapeOf(operation2));if(issue2?.code==="unrecognized_keys"){let{keys=[],
path}=issue2,unknown3=keys.map(key2=>JSON.stringify(key2.slice(0,80))).join(", "),meant=didYouMean(keys,fields),message22=`Cannot ${operation2.name}: unknown ar\
gument ${unknown3}.${meant} Its fields are ${fields.join(", ")}.`,field2=[...path,keys[0]].map(String).join(".");return new RelayError("INPUT_INVALID",message22,
{details:{field:field2}})}let field=issue2?.path.map(String).join(".")??"",name3=field===""?"the argument":`"${field}"`,meaning=meaningOf(operation2,issue2?.path[0]),
message2=`Cannot ${operation2.name}: ${name3} is not acceptable: ${reasonOf2(issue2)}.${meaning}`;return new RelayError("INPUT_INVALID",message2,{details:{field}})}
function reasonOf2(issue2){return issue2===void 0?"unknown reason":issue2.code==="invalid_type"&&issue2.message.endsWith("received undefined")?"it is missing":issue2.
message}function meaningOf(operation2,key2){let field=shapeOf(operation2)[String(key2)],meaning=field&&globalRegistry.get(field)?.description;return meaning===void 0?
"":` It is: ${meaning}`}function shapeOf({input:input22}){return input22._zod.def.shape}var OURS={destructive:!1,openWorld:!1},READS={...OURS,readOnly:!0,idempotent:!0},
REPEATABLE={...OURS,readOnly:!1,idempotent:!0},ADDS={...OURS,readOnly:!1,idempotent:!1},jobField=string2().check(_minLength(1),_maxLength(64),describe2("The id \
of a job, or its first characters")),object2=looseObject({}),jobInput=strictObject({job_id:jobField}),noInput=strictObject({});function operation(parts){return{
...parts,view:result=>result}}function jobOperation(parts){return{...parts,subject:"job",view:result=>result}}function workspacesOperation(parts){return{...parts,
subject:"workspaces",view:result=>result}}function jobOperationWithView(parts){return{...parts,subject:"job"}}var MAX_WAIT_MS=6e5;function described(schema,meaning){
return globalRegistry.add(schema,{description:meaning}),schema}var optional2=(schema,meaning)=>described(optional(schema),meaning),visible2=maximum=>string2().check(
refine(text3=>text3.length>=1&&text3.length<=maximum,`must have 1 to ${maximum} characters`),refine(text3=>!hasHiddenCharacters(text3),"contains a control or hi\
dden character")),prose=maximum=>string2().check(refine(text3=>text3.trim()!==""&&text3.length<=maximum,`must have 1 to ${maximum} characters`)),note=string2().
check(refine(text3=>text3.length<=2e3,"must have at most 2000 characters")),jobId=described(visible2(64),"Job id from dispatch"),wholeFrom=minimum=>int().check(
refine(value=>value>=minimum,`must be at least ${minimum}`));function parseAgentId(text3,tool){let parsed2=AgentId.safeParse(text3);if(parsed2.success)return parsed2.
data;let problem=parsed2.error.issues[0]?.message??"is not a name";throw new RelayError("AGENT_INVALID",`Cannot ${tool}: agent_id ${problem}.`)}var follow=jobOperationWithView(
{name:"follow_job",family:"jobs",title:"Follow a job to its end",description:"Wait until a job has ended, whatever it asks in between. timed_out: true means tha\
t it has not.",who:"anyone",effect:READS,input:strictObject({job_id:jobField,timeout_ms:optional2(int().check(_gte(0)),"Longest wait; default none")}),output:strictObject(
{job_id:string2(),state:string2(),timed_out:boolean2(),aborted:boolean2()}),run:(context,{job_id,timeout_ms})=>untilEnded(context,job_id,timeout_ms),view:({job,
timed_out,aborted:aborted2})=>({job_id:job.job_id,state:job.state,timed_out,aborted:aborted2})}),SWEEP_MS=1e3;function untilEnded(context,jobId2,timeoutMs=1/0){
let{relay,signal:signal2,onCheck}=context,sweptAtMs=Number.NEGATIVE_INFINITY;return relay.queue.waitFor(jobId2,{until:isFinal,timeoutMs,signal:signal2,async onCheck(job){
await onCheck?.(job),await relay.serve?.(job);let nowMs=relay.clock.monotonic();job.state!=="running"||nowMs-sweptAtMs<SWEEP_MS||(sweptAtMs=nowMs,await sweepIfPossible(
context))}})}async function sweepIfPossible({relay}){try{await relay.sweeper.sweep()}catch(error){if(!(error instanceof RelayError))throw error}}var explain=jobOperationWithView(
{name:"explain_job",family:"look",title:"Explain the state of a job",description:"Say in one sentence what a job waits for, or how it ended.",who:"anyone",effect:READS,
input:jobInput,output:strictObject({job_id:string2(),state:string2(),why:string2()}),run:async({relay,job})=>({job,why:await relay.queue.why(job)}),view:({job,why:why2})=>({
job_id:job.job_id,state:job.state,why:why2})}),HIDDEN2=new RegExp("(?!\\n|\\t|\\ufe0e|\\ufe0f)(?!(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d\\p{E\
xtended_Pictographic})[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]","gu"),HIDDEN_IN_JSON=/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
function visible22(text3){return text3.replaceAll(`\r
`,`
`).replace(HIDDEN2,symbolOf)}function oneLine2(text3){return visible22(text3).replace(/\s+/g," ").trim()}function jsonText(document,indent=0){return JSON.stringify(
document,void 0,indent).replace(HIDDEN_IN_JSON,escaped)}function ascii(text3){return text3.replace(/[^\n\t -~\u001b]/g,escaped)}function symbolOf(character){let code=character.
charCodeAt(0);return code<32?String.fromCharCode(9216+code):code===127?"\u2421":escaped(character)}function escaped(character){return Array.from({length:character.
length},(_,at)=>character.charCodeAt(at)).map(unit=>`\\u${unit.toString(16).padStart(4,"0")}`).join("")}function age(at,now){return shortDuration(now-Date.parse(
at))}function moment(at,now){let when=`${localTime(at,now)} ${zoneAt(at)}`;return Date.parse(at)>now?when:`${when} (${age(at,now)} ago)`}function localTime(at,now){
let year=new Date(at).getFullYear();return`${year===new Date(now).getFullYear()?dayOf(at):`${dayOf(at)} ${year}`} ${timeOf(at)}`}var SHORT_TIME=12;function shortTime(at,now){
return(new Date(at).toDateString()===new Date(now).toDateString()?timeOf(at):`${dayOf(at)} ${timeOf(at).slice(0,5)}`).padStart(SHORT_TIME)}function sentence(text3,now){
return withLocalTimes(oneLine2(text3),now)}function withLocalTimes(text3,now){return text3.replaceAll(INSTANTS,at=>Number.isNaN(Date.parse(at))?at:localTime(at,
now))}var INSTANTS=/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\b/g,MONTHS="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function dayOf(at){let date2=new Date(
at);return`${date2.getDate()} ${MONTHS[date2.getMonth()]}`}function timeOf(at){let date2=new Date(at);return[date2.getHours(),date2.getMinutes(),date2.getSeconds()].
map(part=>String(part).padStart(2,"0")).join(":")}function zoneAt(at){let minutes=-new Date(at).getTimezoneOffset();if(minutes===0)return"UTC";let hours=Math.floor(
Math.abs(minutes)/60),rest2=Math.abs(minutes)%60;return`UTC${minutes<0?"-":"+"}${hours}${rest2===0?"":`:${String(rest2).padStart(2,"0")}`}`}function readDuration(flag22,text3){
let ms=parseDuration(text3);if(ms!==void 0)return ms;throw new UsageError(`--${flag22} must be milliseconds or a duration such as 90s, 15m, 2h or 1d.`)}function readNumber(flag22,text3){
if(/^-?\d{1,9}$/.test(text3.trim()))return Number(text3);throw new UsageError(`--${flag22} must be a whole number.`)}function readInstant(flag22,text3,now){if(/^\d{1,12}(ms|s|m|h|d)$/.
test(text3.trim()))return new Date(now+readDuration(flag22,text3)).toISOString();let time2=/^\d{4}-\d\d-\d\d/.test(text3)?Date.parse(text3):Number.NaN;if(!Number.
isNaN(time2))return new Date(time2).toISOString();throw new UsageError(`--${flag22} must be a time such as 2026-11-20T12:00:00Z, or a duration such as 15m or 2h\
.`)}function readSince(flag22,text3,now){return/^\d{1,12}(ms|s|m|h|d)$/.test(text3.trim())?new Date(now-readDuration(flag22,text3)).toISOString():readInstant(flag22,
text3,now)}var BUDGET_FLAGS={maxCost:text("the most US dollars, such as 1.50, that it and what it sends may use"),maxTokens:text("the most tokens, such as 200k"),
maxMinutes:text("the most minutes of running"),maxTurns:text("the most turns"),budgetCovers:text("what the caps are for: tree, the default; job; or turn, each b\
y itself")};function budgetOf(options){let{maxCost,maxTokens,maxMinutes,maxTurns,budgetCovers:covers}=options,caps2={cost_usd:maxCost&&readAmount("max-cost",maxCost.
replace(/^\$/,"")),tokens:maxTokens&&readCount("max-tokens",maxTokens),minutes:maxMinutes&&readAmount("max-minutes",maxMinutes),turns:maxTurns&&readNumber("max-\
turns",maxTurns)},given2=Object.entries(caps2).filter(([,cap])=>cap!==void 0);if(given2.length>0)return{...Object.fromEntries(given2),...covers&&{covers}};if(covers!==
void 0)throw new UsageError("--budget-covers requires --max-cost, --max-tokens, --max-minutes or --max-turns.")}function readAmount(flag22,typed){if(/^\d{1,7}(\.\d{1,6})?$/.
test(typed.trim())&&Number(typed)>0)return Number(typed);throw new UsageError(`--${flag22} must be a number above 0, such as 1.5.`)}var FACTORS={"":1,k:1e3,m:1e6};
function readCount(flag22,typed){let match=/^(\d{1,12}(?:\.\d{1,6})?)([km]?)$/i.exec(typed.trim()),count2=Math.round(Number(match?.[1])*(FACTORS[match?.[2]?.toLowerCase()??
""]??1));if(match!==null&&count2>0)return count2;throw new UsageError(`--${flag22} must be a number of tokens, such as 2000, 200k or 1.5m.`)}var SHORT={cost:"ma\
xCost",tokens:"maxTokens",minutes:"maxMinutes",turns:"maxTurns"};function readDailyBudget(typed){let options={};for(let part of typed.split(",")){let[name3="",amount=""]=part.
split("=").map(word=>word.trim());if(!Object.hasOwn(SHORT,name3)||amount==="")throw new UsageError("--daily-budget must be caps such as cost=20,tokens=5m,minute\
s=90.");options[SHORT[name3]]=amount}return budgetOf(options)}var SGR={bold:1,dim:2,inverse:7,red:31,green:32,yellow:33,blue:34,cyan:36};function screenOf(stream,env){
let isTerminal=stream.isTTY===!0,locale=[env.LC_ALL,env.LC_CTYPE,env.LANG].find(value=>value)??"";return{columns:isTerminal?stream.columns||80:void 0,colours:isTerminal&&
!env.NO_COLOR&&env.TERM!=="dumb",unicode:/utf-?8/i.test(locale)}}function paint(screen,colour,text3){return!screen.colours||colour===void 0||text3===""?text3:`\x1B\
[${SGR[colour]}m${text3}\x1B[0m`}function symbols(screen){return screen.unicode?{dot:"\xB7",arrow:"\u2192",none:"\u2013",more:"\u2026"}:{dot:"-",arrow:"->",none:"\
-",more:"..."}}var width_default=(text3,options)=>/^[ -~]*$/.test(text3)?text3.length:(init_string_width(),__toCommonJS2(string_width_exports)).default(text3,options),
NARROW=/^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2013\u2026\u2192\u2298\u25b8\u25c6\u25cc\u2713\u2717]*$/;function widthOf(text3){return NARROW.test(text3)?text3.length:width_default(text3)}var GAP="\
  ",WIDEST=28;function table(screen,head2,rows){let all=[head2.map(text3=>({text:text3,colour:"dim"})),...rows],widths=head2.map((_,column)=>{let widest=Math.max(
...all.map(row=>widthOf(row[column]?.text??"")));return screen.columns===void 0?widest:Math.min(widest,WIDEST)});return all.map(row=>lineOf(screen,row,widths))}
function withLinesBelow(lines,below2){return lines.flatMap((line,at)=>at===0?[line]:[line].concat(below2(at-1)))}function facts(screen,rows){let shown2=rows.flatMap(
([name3,value])=>value===void 0?[]:[{name:name3,value}]),widest=Math.max(0,...shown2.map(row=>row.name.length));return shown2.map(({name:name3,value})=>`${paint(
screen,"dim",name3.padEnd(widest))}  ${value}`)}function fitted(screen,text3,indent=0){return screen.columns===void 0?text3:cut2(screen,text3,screen.columns-indent)}
function cut2(screen,text3,width){if(widthOf(text3)<=width)return text3;let{more}=symbols(screen),kept="",left2=width-more.length;for(let{segment}of new Intl.Segmenter().
segment(text3)){if(left2-=widthOf(segment),left2<0)break;kept+=segment}return width<more.length?"":kept+more}function lineOf(screen,row,widths){let used=0;return row.
map((cell,column)=>{let isLast2=column===row.length-1,left2=screen.columns===void 0?void 0:Math.max(0,screen.columns-used),width=isLast2?left2:Math.min(widths[column]??
0,left2??1/0),text3=width===void 0?cell.text:cut2(screen,cell.text,width),pad=isLast2?0:Math.max(0,(width??0)-widthOf(text3));return used+=(width??0)+GAP.length,
paint(screen,cell.colour,text3)+" ".repeat(pad)}).join(GAP).trimEnd()}var COMMANDS={review:id8=>[`relay review approve ${id8}`,`relay review reject ${id8}`],blocked:id8=>[
`relay review send-back ${id8} 'REPLY'`,`relay review reject ${id8}`],recovery:id8=>[`relay recover ${id8}`,`relay cancel ${id8}`],answer:id8=>[`relay answer ${id8}\
 'TEXT'`]};function commandsFor(need,id8){return COMMANDS[need](id8).join("  or  ")}var USUAL={review:id8=>`relay review approve ${id8} (or reject)`,blocked:id8=>`\
relay review send-back ${id8} 'REPLY' (or reject)`,recovery:id8=>`relay recover ${id8} (or cancel)`,answer:id8=>`relay answer ${id8} 'TEXT'`};function stepsFor(need,id8){
return`relay show ${id8}, then ${USUAL[need](id8)}`}function pausedLines({screen,now},paused){return paused.map(({agent,until,reason:reason2,needs_person})=>{let when=Date.
parse(until)>now?`until ${localTime(until,now)}`:"until the next job tests it",what=needs_person?"fix that, then run":"to try now, run",why2=oneLine2(reason2).replace(
/\.$/,""),line=`${agent} is paused ${when}: ${why2}; ${what}: relay agent resume ${agent}`;return paint(screen,needs_person?"yellow":"dim",fitted(screen,line))})}
function actorOf(caller){switch(caller.kind){case"person":return{person:caller.name};case"turn":return{agent:caller.turn.agent};case"session":case"remote":return senderOf(
caller)}}function senderOf(caller){let session="session"in caller?caller.session:void 0;return session===void 0?{agent:caller.agent}:{agent:caller.agent,session}}
function dispatchedBy({caller,trace},{waits=!1}={}){return{from:senderOf(caller),waits,trace,parentId:caller.kind==="turn"?caller.turn.job_id:void 0,remote:caller.
kind==="remote"?{agent:caller.agent,writes:caller.writes}:void 0}}function foldChannel(state,event,at){if(event.type==="create")return state??created(event,at);
if(state!==void 0)switch(event.type){case"join":return state.kind!=="channel"||state.members.has(event.agent)?state:withMember(state,event.agent,{since:at,posts:event.
posts,isMuted:!1});case"leave":return state.kind==="channel"?withoutMember(state,event.agent):state;case"topic":return{...state,topic:event.topic===""?void 0:event.
topic};case"archive":return{...state,isArchived:!0};case"unarchive":return{...state,isArchived:!1};case"mute":case"unmute":{let member=state.members.get(event.agent);
return member===void 0?state:withMember(state,event.agent,{...member,isMuted:event.type==="mute"})}}}function changes(state,event){let after=foldChannel(state,event,
"");return after===void 0||state===void 0?after!==state:after===state?!1:after.topic!==state.topic||after.isArchived!==state.isArchived||after.members.size!==state.
members.size||[...after.members].some(([agent,{isMuted}])=>isMuted!==state.members.get(agent)?.isMuted)}function created({kind,name:name3,topic,by:by2,participants},at){
let members2=participants??[by2];return{kind,name:name3,topic,createdBy:by2,createdAt:at,isArchived:!1,members:new Map(members2.map(agent=>[agent,{since:at,posts:0,
isMuted:!1}]))}}function withMember(state,agent,member){return{...state,members:new Map([...state.members,[agent,member]])}}function withoutMember(state,agent){
return state.members.has(agent)?{...state,members:new Map([...state.members].filter(([name3])=>name3!==agent))}:state}var ALPHABET2="abcdefghijklmnopqrstuvwxyz2\
34567";function base32(bytes,length){let text3="",bits=0,value=0;for(let byte of bytes)for(value=(value&255)<<8|byte,bits+=8;bits>=5&&text3.length<length;)bits-=
5,text3+=ALPHABET2.charAt(value>>>bits&31);return text3}var PAGE=1e3,MOST_KEPT=2e3,MAX_ATTEMPTS=1e3;function createFolds(on){let{logs:logs2,empty:empty2,apply:apply2,
partLines}=on,kept=new Map;function entryOf3(name3){let key2=name3.join("/"),entry=kept.get(key2)??{fold:{version:0,value:empty2(),durable:0},busy:Promise.resolve()};
kept.delete(key2),kept.set(key2,entry);let[oldest]=kept.keys();return kept.size>MOST_KEPT&&oldest!==void 0&&kept.delete(oldest),entry}function alone(name3,work){
let entry=entryOf3(name3),done=entry.busy.then(()=>work(entry.fold),()=>work(entry.fold));return entry.busy=done.catch(()=>{}),done}async function settle2(name3,fold2){
fold2.durable>=fold2.version||(await logs2.read(name3,{after:fold2.version-1,limit:1}),fold2.durable=fold2.version)}async function proceed(name3,fold2){if(fold2.
version===0&&partLines!==void 0){let last2=await logs2.last(name3);fold2.version=Math.floor(Math.max(0,last2-1)/partLines)*partLines}for(;;){let lines=await logs2.
read(name3,{after:fold2.version,limit:PAGE,settled:!1});for(let line of lines)take3(fold2,line);if(lines.length<PAGE)return}}function take3(fold2,line){apply2(fold2.
value,line),fold2.version=line.version}return{current:name3=>alone(name3,async fold2=>(await proceed(name3,fold2),await settle2(name3,fold2),fold2)),append:(name3,decide)=>alone(
name3,async fold2=>{for(let attempt2=0;attempt2<MAX_ATTEMPTS;attempt2+=1){await proceed(name3,fold2);let event=decide(fold2.value,fold2.version);if(event===void 0){
await settle2(name3,fold2);return}let line=await logs2.append(name3,fold2.version+1,event);if(line!==void 0)return take3(fold2,line),fold2.durable=fold2.version,
line}throw contested(name3)})}}async function appendLast(logs2,name3,event){for(let attempt2=0;attempt2<MAX_ATTEMPTS;attempt2+=1){let line=await logs2.append(name3,
await logs2.last(name3)+1,event);if(line!==void 0)return line}throw contested(name3)}function contested(name3){let message2=`Cannot append to the log ${JSON.stringify(
name3.join("/"))}: other processes were faster ${MAX_ATTEMPTS} times. Try again.`;return new RelayError("LOG_CONTESTED",message2)}var CHANNELS=["channels"],stateLog=channel2=>[
"messages",channel2,"state"],postsLog=channel2=>["messages",channel2,"posts"],threadLog=(channel2,post2)=>["messages",channel2,"threads",String(post2)];function logOf({
channel:channel2,post:post2,reply}){return reply===void 0?postsLog(channel2):threadLog(channel2,post2)}function marksLog({channel:channel2,post:post2,reply}){let segment=String(
Math.floor(((reply??post2)-1)/1e3));return reply===void 0?["messages",channel2,"marks",segment]:[...threadLog(channel2,post2),"marks",segment]}var readingLog=(agent,channel2)=>[
"reading",agent,channel2],mineLog=agent=>["mine",agent],requestsLog=key2=>["requests",key2.slice(0,2)],DIGEST_LENGTH=20;function createChannels(on){let{logs:logs2,
mine}=on,states=createFolds({logs:logs2,empty:()=>({state:void 0}),apply(holder,{event,at}){let known2=ChannelEvent.safeParse(event);known2.success&&(holder.state=
foldChannel(holder.state,known2.data,at))}}),created2=createFolds({logs:logs2,empty:()=>new Set,apply(known2,{event}){let{channel:channel2}=event;typeof channel2==
"string"&&known2.add(channel2)}});async function find3(channel2){let{state}=(await states.current(stateLog(channel2))).value;return state===void 0?void 0:{channel:channel2,
state}}async function get(channel2){let found=await find3(channel2);if(found===void 0)throw noChannel(channel2);return found}async function change(channel2,event){
await get(channel2);let line=await states.append(stateLog(channel2),({state})=>changes(state,event)?event:void 0);return{...await get(channel2),changed:line!==void 0}}
return{find:find3,get,change,async all(){let ids=[...(await created2.current(CHANNELS)).value];return(await Promise.all(ids.map(find3))).filter(each=>each!==void 0)},
async create(channel2,event){let before=await find3(channel2);if(before!==void 0)return{...before,created:!1};let members2=event.participants??[event.by];await Promise.
all(members2.map(agent=>mine.addChannel(agent,channel2))),await created2.append(CHANNELS,known2=>known2.has(channel2)?void 0:{channel:channel2});let line=await states.
append(stateLog(channel2),({state})=>state===void 0?event:void 0);return{...await get(channel2),created:line!==void 0}},async join(channel2,{agent,by:by2}){let{
state}=await get(channel2);if(state.members.has(agent))return{channel:channel2,state,changed:!1};await mine.addChannel(agent,channel2);let posts=await logs2.last(
postsLog(channel2));return change(channel2,{type:"join",agent,by:by2,posts})}}}function channelNamed(typed){let name3=typed.replace(/^#/,"").toLowerCase(),parsed2=ChannelName.
safeParse(name3);if(parsed2.success)return parsed2.data;let problem=parsed2.error.issues[0]?.message??"is not a name",message2=`Cannot use ${JSON.stringify(typed.
slice(0,80))} as the name of a channel: it ${problem}.`;throw new RelayError("CHANNEL_INVALID",message2)}function privateChannel(participants){let all=[...new Set(
participants)].toSorted(),kind=all.length===2?"direct":"group",digest2=base32((0,import_node_crypto3.hash)("sha256",all.join(`
`),"buffer"),DIGEST_LENGTH);return{channel:`${kind==="direct"?"dm":"group"}.${digest2}`,kind,participants:all}}function noChannel(channel2){let message2=`Cannot\
 find channel "${channel2.slice(0,80)}": no such channel. list_channels lists them; create_channel creates one.`;return new RelayError("CHANNEL_NOT_FOUND",message2,
{details:{channel:channel2.slice(0,80)}})}var NONE2={reactions:new Map,hasThread:!1};function mark(before,event,at){let marks=before??NONE2;if(event.type==="thr\
ead")return{...marks,hasThread:!0};if(event.type==="job"){let others=(marks.jobs??[]).filter(id8=>id8!==event.job_id);return{...marks,jobs:[...others,event.job_id].
slice(-20)}}if(marks.deletedAt!==void 0)return marks;switch(event.type){case"edit":return{...marks,edit:{text:event.text,mentions:event.mentions,at}};case"delet\
e":return{...marks,deletedAt:at,reactions:new Map};case"react":return{...marks,reactions:withReaction(marks.reactions,event)};case"unreact":return{...marks,reactions:withoutReaction(
marks.reactions,event)}}}function withReaction(reactions,{emoji:emoji2,by:by2}){let agents=reactions.get(emoji2)??[];return agents.includes(by2)?reactions:new Map(
[...reactions,[emoji2,[...agents,by2]]])}function withoutReaction(reactions,{emoji:emoji2,by:by2}){let agents=(reactions.get(emoji2)??[]).filter(agent=>agent!==
by2),others=[...reactions].filter(([known2])=>known2!==emoji2||agents.length>0);return new Map(others.map(([known2,all])=>[known2,known2===emoji2?agents:all]))}
function createTexts(logs2){let segments=createFolds({logs:logs2,empty:()=>new Map,apply(segment,{event,at}){let known2=MarkEvent.safeParse(event);if(!known2.success)
return;let{message:message2}=known2.data;segment.set(message2,mark(segment.get(message2),known2.data,at))}});async function storedOf2({channel:channel2,post:post2},lines){
let marks=new Map,stored=[];for(let{version:version2,at,event}of lines){let place6=post2===void 0?{channel:channel2,post:version2}:{channel:channel2,post:post2,
reply:version2},known2=PostEvent.safeParse(event);if(!known2.success)continue;let name3=marksLog(place6),segment=marks.get(name3.join("/"))??segments.current(name3);
marks.set(name3.join("/"),segment),stored.push({place:place6,at,event:known2.data,marks:(await segment).value.get(version2)})}return stored}async function page2(of2,span){
let name3=logOfAll(of2),{limit}=span;if("after"in span){let lines2=await logs2.read(name3,{after:span.after,limit:limit+1});return{messages:await storedOf2(of2,
lines2.slice(0,limit)),isMore:lines2.length>limit}}let end2=Math.min(span.before-1,await logs2.last(name3)),after=Math.max(0,end2-limit);if(end2<=0)return{messages:[],
isMore:!1};let lines=await logs2.read(name3,{after,limit:end2-after});return{messages:await storedOf2(of2,lines),isMore:after>0}}return{page:page2,marksLog,async some(of2,ranges){
let name3=logOfAll(of2),found=[];for(let[from,to]of ranges){let lines=await logs2.read(name3,{after:from-1,limit:to-from+1});found.push(...await storedOf2(of2,lines))}
return found},async get(place6){let number23=place6.reply??place6.post,[line]=await logs2.read(logOf(place6),{after:number23-1,limit:1}),post2=place6.reply===void 0?
void 0:place6.post,[stored]=line===void 0?[]:await storedOf2({...place6,post:post2},[line]);if(stored===void 0||line?.version!==number23)throw noMessage(messageIdOf(
place6));return stored},async view({place:place6,at,event,marks}){let{channel:channel2,post:post2,reply}=place6,isDeleted=marks?.deletedAt!==void 0,message_id=messageIdOf(
place6),{text:text3,mentions}=marks?.edit??event,replies=reply===void 0&&marks?.hasThread===!0?await logs2.last(threadLog(channel2,post2)):0;return{message_id,channel:channel2,
thread_of:reply===void 0?void 0:messageIdOf({channel:channel2,post:post2}),from:event.from,at,text:isDeleted?"":text3,mentions:isDeleted?[]:[...mentions],attachments:isDeleted?
[]:attachmentsOf(message_id,event),job_id:event.job_id,edited_at:isDeleted?void 0:marks?.edit?.at,deleted_at:marks?.deletedAt,reply_count:replies,jobs:marks?.jobs===
void 0?void 0:[...marks.jobs],reactions:[...marks?.reactions??[]].map(([emoji2,agents])=>({emoji:emoji2,count:agents.length,agents:[...agents]}))}},async mark(place6,decide){
let number23=place6.reply??place6.post;return segments.append(marksLog(place6),segment=>{let event=decide(segment.get(number23));return event===void 0?void 0:event})}}}
function logOfAll({channel:channel2,post:post2}){return logOf(post2===void 0?{channel:channel2,post:1}:{channel:channel2,post:post2,reply:1})}function attachmentsOf(messageId,{
attachments=[]}){return attachments.map(({name:name3,content_type,bytes},at)=>({attachment_id:`${messageId}-${at+1}`,name:name3,content_type,bytes}))}function noMessage(messageId){
let message2=`Cannot find message "${messageId.slice(0,120)}": no such message. list_messages and search_messages return ids.`;return new RelayError("MESSAGE_NO\
T_FOUND",message2,{details:{message_id:messageId.slice(0,120)}})}async function speakerOf({caller,relay},as){let self=selfOf(caller);if(as===void 0||as===self.agent)
return caller.kind==="session"&&await relay.inbox.names.checkOwn(self),self;if(caller.kind==="session"&&await relay.inbox.names.holds(self,as))return{...self,agent:as};
throw notYours(as,caller.kind==="session",self)}function selfOf(caller){let self=senderOf(caller);return caller.kind==="turn"?{...self,agent:caller.turn.agent||
self.agent}:self}function notYours(as,isSession,{agent,session}){let asked=`Cannot speak as "${as.slice(0,80)}"`,own3=`Leave "as" out to speak as "${agent}"`,details={
agent:as.slice(0,80)};if(!isSession){let message2=`${asked}: this caller has no other name than "${agent}". ${own3}.`;return new RelayError("AGENT_NOT_YOURS",message2,
{details})}let why2=session===void 0?"this client names no session that could hold a name; set RELAY_AGENT for its server":"this session has not registered that\
 name",remedy2=session===void 0?own3:`Call register_agent first. ${own3}`;return new RelayError("AGENT_NOT_YOURS",`${asked}: ${why2}. ${remedy2}.`,{details})}async function spoken(context,as){
return{...context,self:await speakerOf(context,as)}}function maySeeChannel({caller,self},{state}){return state.members.has(self.agent)?!0:state.kind==="channel"?
seesAll(caller):caller.kind==="person"}async function channelFor(on,typed){let isId2=ChannelId.safeParse(typed).success,found=await on.relay.messages.findChannel(
isId2?typed:channelNamed(typed));if(found!==void 0&&maySeeChannel(on,found))return found;throw noChannel(typed)}async function channelToWrite(on,typed){let found=await channelFor(
on,typed);return refuseReader(on,found),found}async function messageFor(on,id8){let place6=placeOf(id8),found=place6&&await on.relay.messages.findChannel(place6.
channel);if(place6===void 0||found===void 0||!maySeeChannel(on,found))throw noMessage(id8);return{...await on.relay.messages.get(place6),found}}async function messageToMark(on,id8){
let stored=await messageFor(on,id8);return refuseReader(on,stored.found),stored}function refusePrivate({channel:channel2,state},what){if(state.kind!=="channel")
throw channelRefused(channel2,what,"its participants are fixed. Start a new group with send_group_dm")}function refuseLimited({caller},channel2,what){if(!seesAll(
caller))throw channelRefused(channel2,what,"this caller only uses channels to which it was invited")}function refuseReader({self},{channel:channel2,state}){if(!(state.
kind==="channel"||state.members.has(self.agent)))throw channelRefused(channel2,"write in",`"${self.agent}" is not one of its participants`)}function channelRefused(channel2,what,why2){
let message2=`Cannot ${what} channel "${channel2}": ${why2}.`;return new RelayError("CHANNEL_REFUSED",message2,{details:{channel:channel2}})}var task=strictObject(
{prompt:described(string2(),"The whole task; the agent sees nothing else"),write:optional2(boolean2(),"May change files"),worktree:optional2(boolean2(),"In its \
own git worktree"),cwd:optional2(string2(),"Workspace folder"),model:optional2(string2(),"Model name"),effort:optional2(string2(),"Such as high"),conversation_key:optional2(
string2(),"Same key, same thread"),result_schema:optional2(looseObject({}),"JSON Schema of the result"),require_review:optional2(boolean2(),"A person approves i\
t first"),checks:optional2(array(string2()),"That must pass"),check_rounds:optional2(int(),"Turns to pass")}),request={to:described(string2(),"Agent id, such as\
 codex"),task:described(union([task,string2()]),"Or as a JSON string"),request_id:optional2(string2(),"Your id; a repeat returns the same job"),ttl_ms:optional2(
int(),"Expires after; default never"),max_attempts:optional2(int(),"Turns; default 3"),priority:optional2(int(),"-100 to 100, higher first"),not_before:optional2(
string2(),"UTC, 2026-01-31T08:00:00.000Z"),labels:optional2(array(string2()),"To find it by"),budget:optional2(looseObject({}),"Caps: tokens, cost_usd, minutes,\
 turns"),fallback:optional2(array(string2()),"Agents to continue it at a limit or fault"),message_id:optional2(string2(),"Message that it comes from")},quiet={fields:[
"message_id","budget","fallback"],unless:{message_id:"post_message",budget:"run_flow",fallback:"run_flow"}},dispatch=operation({name:"dispatch",family:"jobs",title:"\
Dispatch a job",description:"Hand work to another agent and continue at once; the job is saved before this returns. If you need the result now, use dispatch_wai\
t; do small tasks yourself. Returns the job_id for poll.",who:"anyone",effect:REPEATABLE,http:{method:"post",path:"/jobs",needsWorkspace:!0},quiet,input:strictObject(
request),output:strictObject({job_id:string2(),request_id:string2(),deduped:boolean2(),state:string2()}),accept:(context,args)=>parseRequest(args,context.relay.
limits),async run(context,asked){let{job,deduped}=await send(context,asked,{waits:!1});return{job_id:job.job_id,request_id:job.request_id,deduped,state:job.state}}});
async function originOf(on,id8){return id8===void 0?void 0:(await messageFor(on,id8)).place}async function send(context,asked,{waits}){let{relay,caller}=context,
self=senderOf(caller),origin=await originOf({...context,self},asked.message_id),sent2=await relay.queue.dispatch(asked,dispatchedBy(context,{waits})),{job}=sent2;
return origin!==void 0&&await relay.messages.linkJob(origin,{by:self.agent,job_id:job.job_id}),!needsPerson(job)&&!isFinal(job)&&await relay.inbox.addOutstanding(
self,job.job_id),await relay.serve?.(job),sent2}var input2=looseObject({timeout_ms:optional2(int().check(_gte(0)),"Longest wait; default none")}),runJob={name:"\
run_job",family:"jobs",title:"Run a job to its end",description:"Dispatch a job and wait until it ends. Returns its state; timed_out: true means that it has not\
 ended yet.",who:"anyone",effect:REPEATABLE,input:input2,output:strictObject({job_id:string2(),state:string2(),deduped:boolean2(),timed_out:boolean2(),aborted:boolean2()}),
accept(context,args){let parsed2=input2.safeParse(args);if(!parsed2.success)throw inputRefused({name:"run_job",input:input2},parsed2.error.issues[0]);let{timeout_ms:timeoutMs,
...asked}=parsed2.data;return{asked:parseRequest(asked,context.relay.limits),timeoutMs}},async run(context,{asked,timeoutMs}){let{job:sent2,deduped}=await send(
context,asked,{waits:!0}),{job,timed_out,aborted:aborted2}=await untilEnded(context,sent2.job_id,timeoutMs);if(isFinal(job)){let{agent}=senderOf(context.caller);
context.afterReply(()=>context.relay.inbox.dismissJob(agent,job))}return{job,deduped,timed_out,aborted:aborted2}},view:({job,deduped,timed_out,aborted:aborted2})=>({
job_id:job.job_id,state:job.state,deduped,timed_out,aborted:aborted2})},ENDED_AS={fail:"failed",release:"given_back",lose:"lost",park:"needs_recovery",flag:"nee\
ds_review",cancel:"cancelled",expire:"expired"};function replay(events){let job;return events.map(event=>{let next=transition(job,event);if(next.outcome==="refu\
sed")throw new Error(`Cannot replay a log: ${next.message}`);return job=next.job,{event,job}})}function turnsOf(steps){let turns=[];for(let{event,job}of steps){
event.type==="claim"&&turns.push(begun2(event,job));let turn2=turns.at(-1),endedAs=endOf(event,job);turn2?.ended_as==="running"&&(turn2.usage=plus2(turn2.usage,
usageOf(event)),endedAs!==void 0&&(turn2.ended_at=event.at,turn2.ended_as=endedAs,turn2.error=("error"in event?event.error:void 0)??null))}return turns}function endOf(event,job){
return"blocked"in event&&event.blocked===!0?"blocked":event.type!=="checked"&&event.type!=="complete"?ENDED_AS[event.type]:job.state==="running"?void 0:job.state}
function plus2(before,more){if(before===null||more===void 0)return more??before;let names2=Object.keys({...before,...more});return Object.fromEntries(names2.map(
name3=>[name3,(before[name3]??0)+(more[name3]??0)]))}function usageOf(event){return"usage"in event?event.usage:"result"in event?event.result?.usage:void 0}function begun2(event,job){
return{attempt:job.attempts,agent:job.to,token:job.token,worker:event.worker,started_at:event.at,ended_at:null,ended_as:"running",error:null,usage:null}}async function flowOfJob({
flows},{flow}){return flow===void 0?null:{...flow,name:await nameOf(flows,flow.flow_id)}}async function nameOf(flows,flowId){try{return(await flows.get(flowId)).
flow.name??null}catch(error){if(error instanceof RelayError)return null;throw error}}function localOf({relay,caller}){if(caller.kind==="remote"){let message2=`C\
annot do this as "${caller.name}": it concerns the machine of the owner.`;throw new RelayError("FORBIDDEN",message2)}if(relay.local!==void 0)return relay.local;
throw new Error("This process publishes an operation of the local machine without its services.")}function quantity(cap,amount){switch(cap){case"cost_usd":return`\
$${amount.toFixed(amount<1&&amount!==0?4:2).replace(/(\.\d\d\d*?)0+$/,"$1")}`;case"tokens":return`${Math.round(amount).toLocaleString("en-US")} ${Math.round(amount)===
1?"token":"tokens"}`;case"minutes":{let rounded=Number(amount.toFixed(amount<1?2:1));return`${rounded} ${rounded===1?"minute":"minutes"}`}case"turns":return`${amount}\
 ${amount===1?"turn":"turns"}`}}var short=id8=>id8.slice(0,8);function ownerInWords(owner,self){switch(owner.kind){case"job":return owner.job_id===self?"this jo\
b":`job ${short(owner.job_id)}`;case"turn":return owner.job_id===self?"one turn of this job":`one turn of job ${short(owner.job_id)}`;case"tree":return owner.job_id===
self?"this job and what it sends":`job ${short(owner.job_id)} and what it sends`;case"flow":return`flow ${short(owner.flow_id)}`;case"day":return`agent "${owner.
agent}" for ${owner.day} (UTC)`}}function spentInWords(cap,caps2,spending){let limit=quantity(cap,caps2[cap]??0);return`${quantity(cap,spentOf(cap,spending)).replace(
/ \D+$/,"")} of ${limit}`}function remedy(owner,cap){switch(owner.kind){case"job":case"tree":case"turn":return`Look at what it left, and send the task again wit\
h a larger budget (${FLAGS[cap]}), or in smaller parts.`;case"flow":return'Run the flow again with a larger "budget", or fewer steps.';case"day":return`Its jobs\
 wait for the next day, or until "dailyBudget" of this agent is raised in the configuration and the agent is resumed with "relay agent resume ${owner.agent}".`}}
var FLAGS={cost_usd:"--max-cost",tokens:"--max-tokens",minutes:"--max-minutes",turns:"--max-turns"};function spentMessage(what,{owner,cap,caps:caps2,spending},self){
let spent=spentInWords(cap,caps2,spending);return`${what}: the budget of ${ownerInWords(owner,self)} is spent, ${spent}. ${remedy(owner,cap)}`}function ownerIdOf(owner){
switch(owner.kind){case"flow":return owner.flow_id;case"day":return owner.agent;default:return owner.job_id}}async function budgetsOf({budgets},job){let rows=(await budgets.
of(job)).filter(({owner})=>owner.kind!=="day"||!isFinal(job)).map(async bound=>rowsOf(bound,await budgets.spent(bound,job),job.job_id));return(await Promise.all(
rows)).flat()}async function budgetsOfAgent({budgets},agent){let none={job_id:"",token:0},rows=budgets.ofAgent(agent).map(async bound=>rowsOf(bound,await budgets.
spent(bound,none)));return(await Promise.all(rows)).flat()}function rowsOf({owner,caps:caps2},spending,self){return shares(caps2,spending).map(({cap,limit,spent})=>({
kind:owner.kind,owner:ownerInWords(owner,self),owner_id:ownerIdOf(owner),cap,limit,spent,words:spentInWords(cap,caps2,spending)}))}function checksOf2(job){let{checks:names2}=job.
task,rounds=job.checks?.rounds??[],pending=job.checks?.pending,place6=roundPlace(job,pending?.round??rounds.length);return names2===void 0||place6===void 0?null:
{names:names2,round:Math.max(0,place6.round),of:place6.of,running_since:job.state==="running"?pending?.begun_at??null:null,rounds}}var inspect=jobOperationWithView(
{name:"inspect_job",family:"look",title:"Inspect a job",description:"Return everything that is stored about one job: its task, result with the whole output, err\
ors, turns, deliveries, worktrees and files.",who:"anyone",effect:READS,input:jobInput,output:looseObject({job_id:string2(),state:string2(),why:string2()}),run:context=>documentOf(
context,context.job),view:document=>document});async function documentOf(context,job){let{queue,inbox,worktrees}=context.relay,files=localOf(context).filesOf(job.
job_id),result=resultOf2(job),{output_blob:blob,...rest2}=result??{output:""};return{job_id:job.job_id,state:job.state,why:await queue.why(job),request_id:job.request_id,
to:job.to,fallback:job.fallback??[],from:job.from,task:job.task,attempts:job.attempts,max_attempts:job.max_attempts,token:job.token,priority:job.priority,labels:job.
labels,ttl_ms:job.ttl_ms??null,expires_at:job.expires_at??null,budgets:await budgetsOf(queue,job),not_before:job.state==="queued"?job.not_before??null:null,parent:job.
parent??null,flow:await flowOfJob(queue,job),fork:job.fork??null,thread_id:job.thread_id??null,created_at:job.created_at,updated_at:job.updated_at,result:result===
void 0?null:{...rest2,output:await outputOf(context,result)},error:job.state==="failed"?job.error:null,last_error:job.last_error??null,review:reviewOf(job),checks:checksOf2(
job),question:openQuestion(job)??null,worktrees:worktrees().records.of(job.job_id).map(({path,branch,base,token:token3})=>({path,branch,base,token:token3})),deliveries:(await inbox.
deliveries(jobSubject(job.job_id))).map(deliveryOf),turns:turnsOf(replay(await queue.history(job.job_id))).map(turnOf22),files:{log:files?.log??null,activity:files?.
activity??null,output:(blob&&files?.output(blob.file))??null}}}function turnOf22({attempt:attempt2,token:token3,worker,...ended4}){let host2=otherHost(worker)??
null;return{attempt:attempt2,token:token3,worker_id:worker.id,pid:worker.pid,host:host2,...ended4}}function deliveryOf({subject,event,state,offered,seen,done}){
return{job_id:subject.id,news:event,state,offered,seen,done}}async function outputOf({relay},result){return(await relay.queue.output(result,0,Number.MAX_SAFE_INTEGER)).
text}function resultOf2(job){return"result"in job?job.result:void 0}function reviewOf(job){return job.state==="needs_review"?{kind:isBlocked(job)?"blocked":job.
phase,reason:job.reason}:job.state==="needs_recovery"?{kind:"recovery",reason:job.reason}:null}var SIGNAL_EXITS={SIGINT:130,SIGTERM:143,SIGHUP:129};async function waitForOutput(context,{
request:request2,timeoutMs}){let watcher=createWatcher(context),{job,deduped,stop}=await untilStopped(signal2=>context.perform(runJob,{...request2,timeout_ms:timeoutMs},
{signal:signal2,onCheck:watcher.look})).finally(watcher.close),found=await context.perform(inspect,{job_id:job.job_id}),ended4=isFinal(job),document={...found,deduped,
timed_out:!ended4&&stop===void 0};if(!ended4)return{document,...unfinished(job,{stop,timeoutMs})};if(job.state!=="completed"||job.expunged===!0)return{document,
lines:[],refusal:endOf2(job)};let output2=visible22(found.result?.output??"").replace(/\n$/,"");return{document,lines:output2===""?[]:[output2]}}async function untilStopped(work){
let controller=new AbortController,stop,listeners=["SIGINT","SIGTERM","SIGHUP"].map(name3=>{let listener=()=>{stop??=name3,controller.abort()};return process.once(
name3,listener),()=>process.off(name3,listener)});try{return{...await work(controller.signal),stop}}finally{for(let remove3 of listeners)remove3()}}function exitOfSignal(stop){
return SIGNAL_EXITS[stop]}var EXPLAIN_AFTER_MS=3e3;function createWatcher(context){let{note:note22}=context,noted="",timer;return{look:job=>{timer??=setTimeout(
()=>{noteWhyQueued(context,job.job_id)},EXPLAIN_AFTER_MS);let need=needOf(job);need!==void 0&&need!==noted&&note22(`waiting for a person: ${commandsFor(need,job.
job_id)}`),noted=need??""},close:()=>clearTimeout(timer)}}async function noteWhyQueued({perform:perform2,note:note22,now},jobId2){try{let{job,why:why2}=await perform2(
explain,{job_id:jobId2});job.state==="queued"&&note22(sentence(why2,now))}catch(error){if(!(error instanceof RelayError))throw error}}function unfinished(job,{stop,
timeoutMs}){let{job_id,state}=job,advice2=`Inspect it with "relay show ${job_id}" or stop it with "relay cancel ${job_id}".`;if(stop!==void 0){let message22=`St\
opped waiting on ${stop}; job "${job_id}" is still ${state}. ${advice2}`;return{lines:[],refusal:{code:"INTERRUPTED",message:message22,exit:exitOfSignal(stop)}}}
let message2=`Job "${job_id}" is still ${state} after ${timeoutMs} ms. ${advice2}`;return{lines:[job_id],refusal:{code:"WAIT_TIMED_OUT",message:message2,exit:EXIT.
stillRunning}}}function endOf2(job){let look22=`See: relay show ${job.job_id}`;switch(job.state){case"failed":{let message2=`Job "${job.job_id}" failed: ${job.error.
message.trim().replace(/\.$/,"")}. ${look22}`;return{code:oneLine2(job.error.code),message:message2,exit:EXIT.refused}}case"cancelled":{let reason2=job.reason===
void 0?"":` (${job.reason})`;return{code:"JOB_CANCELLED",message:`Job "${job.job_id}" was cancelled${reason2}. ${look22}`,exit:EXIT.refused}}case"completed":return{
code:"EXPUNGED",message:`Job "${job.job_id}" completed at ${job.updated_at}, but its result was removed at the end of its retention. Use a new request id to run\
 it again.`,exit:EXIT.refused};default:return{code:"JOB_EXPIRED",message:`Job "${job.job_id}" is ${job.state}. ${look22}`,exit:EXIT.refused}}}var fork=jobOperationWithView(
{name:"fork",family:"jobs",title:"Fork a job",description:"Send a new job that continues a copy of the thread of another job. The original does not change. Retu\
rns the id of the new job.",who:"sender",effect:REPEATABLE,http:{method:"post",path:"/jobs/:job_id/fork"},input:strictObject({job_id:jobField,prompt:described(string2(),
"The task for the copied thread"),request_id:optional2(string2(),"Your id; a repeat returns the same job")}),output:strictObject({job_id:string2(),request_id:string2(),
deduped:boolean2(),state:string2(),fork_of:string2()}),async run({relay,caller,trace},{job_id,prompt,request_id}){let sender={...dispatchedBy({caller,trace}),request_id},
dispatched=await relay.queue.fork(job_id,prompt,sender);return await relay.serve?.(dispatched.job),{...dispatched,fork_of:job_id}},view:({job,deduped,fork_of})=>({
job_id:job.job_id,request_id:job.request_id,deduped,state:job.state,fork_of})}),retry=jobOperationWithView({name:"retry",family:"jobs",title:"Retry a job",description:"\
Send the task of an ended job again, as a new job. The retry of a failed job of a flow takes its place there, and the flow continues. Retrying the same job twic\
e returns the same new job. Returns the id of the new job.",who:"sender",effect:REPEATABLE,http:{method:"post",path:"/jobs/:job_id/retry"},input:strictObject({job_id:jobField,
budget:optional2(Budget,"Caps of the new job; default those of the old one")}),output:strictObject({job_id:string2(),request_id:string2(),deduped:boolean2(),state:string2(),
retry_of:string2(),flow:nullable(FlowNode),apart:described(nullable(string2()),"Of a retry of a job of a flow: why it does not take its place there")}),async run({
relay,caller,trace},{job_id,budget}){let dispatched=await relay.queue.retry(job_id,dispatchedBy({caller,trace}),{budget});return await relay.serve?.(dispatched.
job),{...dispatched,retry_of:job_id}},view:({job,deduped,retry_of,apart})=>({job_id:job.job_id,request_id:job.request_id,deduped,state:job.state,retry_of,flow:job.
flow??null,apart:apart===void 0?null:`It is a job of its own, because ${apart}.`})}),dispatchVerb={operations:[dispatch,runJob,explain],async run(context,options){
let timeoutMs=map(options.timeout,typed=>readDuration("timeout",typed));if(timeoutMs!==void 0&&!options.wait)throw new UsageError("--timeout requires --wait.");
let prompt=await promptOf(context,options.prompt),request2=requestOf(options,{prompt,now:context.now});if(options.wait)return waitForOutput(context,{request:request2,
timeoutMs});let{job_id,request_id,deduped,state}=await context.perform(dispatch,request2);return sent(context,{job_id,request_id,deduped,state},deduped?"This re\
quest_id was already used. ":"")}},forkVerb={operations:[fork,explain],async run(context,options){let prompt=await promptOf(context,options.prompt),args={job_id:options.
id,prompt,request_id:options.requestId},forked=await context.perform(fork,args),known2=forked.deduped?"This request_id was already used. ":"";return sent(context,
fork.view(forked),known2)}},retryVerb={operations:[retry,explain],async run(context,{id:id8,...options}){let retried=await context.perform(retry,{job_id:id8,budget:budgetOf(
options)}),view=retry.view(retried),known2=retried.deduped?`${retried.retry_of} was already retried. `:"",place6=view.flow&&`It takes the place of "${view.flow.
node}" in flow ${view.flow.flow_id}. `;return sent(context,view,known2+(view.apart===null?place6??"":`${view.apart} `))}};async function sent({perform:perform2,
now},document,known2){let{job_id}=document,{why:why2}=await perform2(explain,{job_id});return{document,lines:[job_id],note:known2+sentence(why2,now)}}function requestOf(options,{
prompt,now}){return{to:options.agent,task:{prompt,write:options.write||void 0,worktree:options.worktree||void 0,cwd:map(options.cwd,path=>(0,import_node_path.resolve)(
path)),model:options.model,effort:options.effort,conversation_key:options.conversation,require_review:options.review||void 0,checks:options.check,check_rounds:map(
options.checkRounds,typed=>readNumber("check-rounds",typed))},request_id:options.requestId,ttl_ms:map(options.ttl,typed=>readDuration("ttl",typed)),max_attempts:map(
options.maxAttempts,typed=>readNumber("max-attempts",typed)),priority:map(options.priority,typed=>readNumber("priority",typed)),not_before:map(options.notBefore,
typed=>readInstant("not-before",typed,now)),labels:options.label,budget:budgetOf(options),fallback:map(options.fallback,namesIn2)}}function namesIn2(typed){return typed.
split(",").map(name3=>name3.trim()).filter(name3=>name3!=="")}async function promptOf({settings:settings2},typed,name3="prompt"){let{stdin}=process;if(typed!==void 0&&
typed!=="-")return typed;if(typed===void 0&&stdin.isTTY)throw new UsageError(`<${name3}> is missing. Type it, or - to read it from standard input.`);return withoutLastNewline(
await readText(stdin,settings2.maxTaskBytes))}async function readText(input22,maximum){let chunks=[],bytes=0;for await(let chunk of input22){if(!Buffer.isBuffer(
chunk))throw new TypeError("Standard input must be read as bytes.");if(chunks.push(chunk),bytes+=chunk.length,bytes>maximum)break}let whole=Buffer.concat(chunks);
try{return new TextDecoder("utf-8",{fatal:bytes<=maximum}).decode(whole)}catch(cause){let message2="Cannot dispatch: standard input is not UTF-8 text. Convert i\
t first.";throw new RelayError("TASK_INVALID",message2,{cause})}}function withoutLastNewline(typed){return typed.replace(/\r?\n$/,"")}function map(typed,read){return typed===
void 0?void 0:read(typed)}var STATE_WORDS={needs_answer:"Needs answer",needs_review:"Needs review",needs_recovery:"Needs recovery",blocked:"Blocked",queued:"Que\
ued",running:"Running",completed:"Completed",failed:"Failed",cancelled:"Cancelled",expired:"Expired"};function shownState(job){return job.needs==="answer"?"need\
s_answer":job.needs==="blocked"?"blocked":job.state}var LOOKS={needs_review:{glyph:"\u25C6",plain:"!",colour:"yellow"},needs_recovery:{glyph:"\u25C6",plain:"!",
colour:"yellow"},needs_answer:{glyph:"\u25C6",plain:"?",colour:"yellow"},blocked:{glyph:"\u25C6",plain:"!",colour:"yellow"},running:{glyph:"\u25B8",plain:">",colour:"\
cyan"},queued:{glyph:"\xB7",plain:".",colour:"blue"},completed:{glyph:"\u2713",plain:"+",colour:"green"},failed:{glyph:"\u2717",plain:"x",colour:"red"},cancelled:{
glyph:"\u2298",plain:"-",colour:"dim"},expired:{glyph:"\u25CC",plain:"~",colour:"dim"}};function stateCell(screen,state){let{glyph,plain:plain3,colour}=LOOKS[state];
return{text:`${screen.unicode?glyph:plain3} ${STATE_WORDS[state]}`,colour}}var overview={name:"overview",family:"look",title:"Overview of the jobs",description:"\
List the jobs of this workspace, with those that need a person first, then running, queued and ended jobs, and the agents that are paused.",who:"anyone",effect:READS,
input:strictObject({state:optional(_enum(JOB_STATES)),to:optional(string2()),from:optional(string2()),label:optional(string2()),since:optional2(string2(),"Only \
jobs that changed at this time or later"),q:optional2(string2().check(_maxLength(500)),"Words of its texts, ids and names"),needs:optional2(array(_enum(NEEDS)),
"Jobs that need a person for any of these"),sort:optional(_enum(SORTS)),order:optional(_enum(["asc","desc"])),limit:optional2(int().check(_gte(1)),"Rows; defaul\
t 50"),cursor:optional2(string2(),"next_cursor of the last page")}),output:strictObject({jobs:array(object2),damaged:array(object2),next_cursor:nullable(string2()),
paused:array(object2),matches:described(array(object2),"With `q`: where its words were found"),note:nullable(string2())}),async run(context,filter){let{queue}=context.
relay,paused=await queue.pauses.list();if(isSearch(filter)){let{state,...asked}=filter,{foundOverview}=await Promise.resolve().then(()=>__toESM(require("./found-overview-OFIRISB7.cjs"))),
states=state===void 0?void 0:[state];return{...await foundOverview(context.relay,context.caller,{...asked,state:states}),damaged:[],paused}}let{jobs,damaged:damaged3,
next_cursor=null}=await listSeen(queue,context.caller,filter),found=await Promise.all(jobs.map(row=>withNeed(context,row)));return{jobs:[...found.filter(row=>row.
needs),...found.filter(row=>!row.needs)],damaged:damaged3,next_cursor,paused,matches:[],note:null}},view:found=>found};function isSearch(asked){let{q="",needs,sort="\
listing"}=asked;return q.trim()!==""||needs!==void 0||sort!=="listing"}async function withNeed({relay},row){if(row.state==="needs_review")return{...row,needs:row.
blocked===!0?"blocked":"review",host:null};if(row.state==="needs_recovery")return{...row,needs:"recovery",host:null};if(row.state!=="running")return{...row,needs:null,
host:null};try{let job=await relay.queue.get(row.job_id);return{...row,needs:needOf(job)??null,host:hostOf3(job)}}catch(error){if(error instanceof RelayError)return{
...row,needs:null,host:null};throw error}}var listVerb={operations:[overview],sweeps:!0,async run(context,options){let{state,since,limit,search,needs,sort,order,
...filter}=options,page2=await context.perform(overview,{...filter,state:stateOf(state),q:search,needs:needsOf(needs),sort:sort===void 0?void 0:oneOf3("sort",sort,
SORTS),order:order===void 0?void 0:oneOf3("order",order,["asc","desc"]),since:since===void 0?void 0:readSince("since",since,context.now),limit:limitOf(limit)}),
isFiltered=Object.values(options).some(value=>value!==void 0),lines=linesOf(context,page2,isFiltered);return{document:page2,lines:[...lines,...pausedLines(context,
page2.paused)]}}};function stateOf(typed){let state=JOB_STATES.find(known2=>known2===typed);if(state!==void 0||typed===void 0)return state;throw new UsageError(
`--state must be one of ${JOB_STATES.join(", ")}, not "${typed}".`)}function needsOf(typed){if(typed!==void 0)return typed==="any"?[...NEEDS]:typed.split(",").map(
need=>oneOf3("needs",need,NEEDS))}function oneOf3(flag22,typed,known2){let value=known2.find(each=>each===typed);if(value!==void 0)return value;throw new UsageError(
`--${flag22} must be one of ${known2.join(", ")}, not "${typed}".`)}function limitOf(typed){let limit=typed===void 0?void 0:readNumber("limit",typed);if(limit!==
void 0&&limit<1)throw new UsageError("--limit must be at least 1.");return limit}var SHORT2=8;function shortIds(ids){let unique=[...new Set(ids)],length=SHORT2;
for(;new Set(unique.map(id8=>id8.slice(0,length))).size<unique.length;)length+=1;return new Map(unique.map(id8=>[id8,id8.slice(0,length)]))}var HEAD=["STATE","I\
D","TO","FROM","AGE","TRY","WHAT"];function linesOf(context,page2,isFiltered){let{screen}=context,{jobs}=page2;if(jobs.length+page2.damaged.length===0)return emptyLines(
context,page2,isFiltered);let short22=shortIds(jobs.map(row=>row.job_id)),idOf2=row=>short22.get(row.job_id)??row.job_id,rows=jobs.map(row=>cellsOf(context,row,
idOf2(row))),lines=withLinesBelow(table(screen,HEAD,rows),at=>{let row=jobs[at],match=page2.matches.find(({job_id})=>job_id===row?.job_id),found=match===void 0?
[]:[matchLine(context,match)];return row?.needs?[...found,hint(context,row.needs,idOf2(row))]:found}),damaged3=page2.damaged.map(({job_id,message:message2})=>paint(
screen,"red",fitted(screen,`damaged ${job_id}: ${oneLine2(message2)}`))),note22=page2.note===null?[]:[paint(screen,"dim",page2.note)];return[...lines,...damaged3,
"",summary(context,page2),...note22]}function cellsOf({screen,now},row,id8){let tags=[...row.host===null?[]:[`on ${row.host}`],...row.write?["write"]:[],...row.
labels].map(oneLine2),what=tags.length===0?row.headline:`[${tags.join(", ")}] ${row.headline}`;return[stateCell(screen,shownState(row)),{text:id8,colour:"bold"},
{text:oneLine2(row.to)},{text:oneLine2(row.from)},{text:age(row.updated_at,now)},{text:String(row.attempts)},{text:oneLine2(what)}]}function matchLine({screen},{
field,excerpt}){return paint(screen,"dim",fitted(screen,`  ${field}: ${oneLine2(excerpt)}`))}function hint({screen},needs,id8){let advice2=`  ${symbols(screen).
arrow} ${stepsFor(needs,id8)}`;return paint(screen,"yellow",fitted(screen,advice2))}function summary({screen},{jobs,damaged:damaged3,next_cursor}){let waiting=jobs.
filter(row=>row.needs).length,parts=[counted(jobs.length,"job")];return waiting>0&&parts.push(`${waiting} ${plural(waiting,"needs","need")} you`),damaged3.length>
0&&parts.push(`${damaged3.length} damaged`),next_cursor!==null&&parts.push(`more: --cursor '${next_cursor}'`),paint(screen,"dim",parts.join(` ${symbols(screen).
dot} `))}function emptyLines({services,workspace},{next_cursor,note:note22},isFiltered){if(next_cursor!==null)return[`No matches yet; continue with --cursor '${next_cursor}\
'.`];if(isFiltered)return["No matching jobs.",...note22===null?[]:[note22]];let left2=services.local?.leftLine();return[...left2===void 0?[]:[oneLine2(left2)],`\
No jobs in ${oneLine2(workspace)} yet. Send one: relay dispatch codex 'the task'`]}var LONGEST_MS=2**31-1;async function waitUntil(options){let{store,clock,signal:signal2}=options,
deadline=clock.monotonic()+options.timeoutMs,change=createSignal(),watch3=store.jobs.watch({job:options.jobId},change.raise);signal2?.addEventListener("abort",change.
raise);try{for(;;){let found=await check2(options),left2=deadline-clock.monotonic(),isMet="job"in found&&found.isMet,aborted2=!isMet&&signal2?.aborted===!0;if(isMet||
aborted2||left2<=0){if("refusal"in found)throw found.refusal;return{job:found.job,aborted:aborted2,timed_out:!isMet&&!aborted2}}let againMs="job"in found?untilExpiry(
found.job,clock):AGAIN_MS;await change.raised(Math.min(left2,againMs))}}finally{watch3.close(),signal2?.removeEventListener("abort",change.raise)}}var AGAIN_MS=1e3;
async function check2({read,until,onCheck}){try{let job=await read();return await onCheck?.(job),{job,isMet:until(job)}}catch(error){if(!isUnreachable(error))throw error;
return{refusal:error}}}var OVERDUE_MS=250;function untilExpiry(job,clock){if(job.state!=="queued"&&job.state!=="running"||job.expires_at===void 0)return LONGEST_MS;
let left2=Date.parse(job.expires_at)-clock.now();return left2>0?left2:OVERDUE_MS}function createSignal(){let isRaised=!1,wakeUp;return{raise:()=>{isRaised=!0,wakeUp?.()},
raised:async timeoutMs=>{isRaised||await new Promise(resolve22=>{let timer=setTimeout(resolve22,Math.min(timeoutMs,LONGEST_MS));wakeUp=()=>{clearTimeout(timer),
resolve22()}}),wakeUp=void 0,isRaised=!1}}}function about(text3,schema){return schema.check(describe2(text3))}var STEP_STATES=["waiting","active","skipped","sto\
pped","queued","running","needs_review","needs_recovery","completed","failed","cancelled","expired"],FlowStep=object({key:about("The id of the step, with the it\
em and the round, as fix[2]#1.",string2()),step:string2(),kind:_enum(["job","sequence","parallel","each","race","vote","loop"]),depth:about("How many steps it i\
s inside of.",wholeNumber(0)),parent:about("The key of the step around it; null for a step of the flow itself.",nullable(string2())),after:about("The key of the\
 step beside it that ends first; null for one that begins with the step around it.",nullable(string2())),to:about("The agent of a job; null for other steps.",nullable(
string2())),job_id:about("Null for a step that is no job, and for a job that is not sent.",nullable(string2())),state:about("Of a job that is sent, the state of\
 the job. waiting: not begun. stopped: not wanted any more.",_enum(STEP_STATES)),needs:about("What a job needs a person for; null for any other.",nullable(_enum(
NEEDS))),why:about("What it waits for, or how it ended.",string2()),cost_usd:about("What its turns have cost; null where that is not known.",nullable(number2())),
duration_ms:about("How long the turns of an ended job took; null for any other.",nullable(number2()))}),JobFlow=object({flow_id:string2(),node:about("The key of\
 the step of the flow, as in show_flow.",string2()),name:about("The name of the flow; null without one.",nullable(string2()))}),FlowSummary=object({flow_id:string2(),
name:nullable(string2()),state:_enum(FLOW_STATES),from:about("The agent that sent it.",string2()),created_at:Instant,updated_at:Instant}),FlowView=extend2(FlowSummary,
{request_id:string2(),reason:about("Why it ended as it did; null without a reason.",nullable(string2())),why:about("What the flow waits for, or how it ended.",string2()),
cost_usd:about("What its jobs have cost; null where none reported it.",nullable(number2())),ended_jobs:wholeNumber(0),sent_jobs:wholeNumber(0),steps:array(FlowStep),
more_steps:about("Steps after those that are listed.",wholeNumber(0)),timed_out:about("True when the wait ended before the flow did.",boolean2())});async function seenFlows({
relay,caller}){return(await relay.queue.flows.list()).filter(({from,scope})=>maySee(caller,{from,to:"",scope}))}async function findFlow(on,typed){let rows=(await seenFlows(
on)).filter(({flow_id})=>flow_id.startsWith(typed)),[first3,second]=rows;if(first3===void 0&&JobId.safeParse(typed).success)return unlistedFlow(on,typed);if(first3===
void 0||typed==="")throw flowNotFound(typed);if(second===void 0)return on.relay.queue.flows.get(first3.flow_id);let names2=rows.slice(0,5).map(({flow_id})=>flow_id),
message2=`Cannot choose a flow by "${typed.slice(0,80)}": ${names2.join(", ")}. Name more of the id.`;throw new RelayError("ID_AMBIGUOUS",message2)}async function unlistedFlow({
relay,caller},flowId){let run3=await relay.queue.flows.get(flowId),{from,scope}=run3.sender;if(maySee(caller,{from:from.agent,to:"",scope}))return run3;throw flowNotFound(
flowId)}function checkSender({caller},{flow_id,sender},verb){let{from,scope,parent}=sender,above=parent===void 0?[]:[parent],subject={job_id:flow_id,from:from.agent,
to:"",scope,above};if(mayAct("sender",caller,subject))return;let message2=`Cannot ${verb} flow "${flow_id}" as "${caller.agent}": its sender or a person decides\
 that.`;throw new RelayError("FORBIDDEN",message2)}function summaryOf({flow_id,name:name3,state,from,created_at,updated_at}){return{flow_id,name:name3??null,state,
from,created_at,updated_at}}var STEPS=60,PROGRESS_MS=1e4,showFlow=operation({name:"show_flow",family:"flows",title:"Show a flow",description:"Read one flow: its\
 state, and for each step the job, its state and what it waits for. Use wait_ms, not a loop, to wait for its end. Read the result of a job with poll.",who:"anyo\
ne",effect:READS,http:{method:"get",path:"/flows/:flow_id"},input:strictObject({flow_id:described(visible2(64),"Flow id from run_flow"),wait_ms:optional2(wholeFrom(
0),"Wait for its end"),offset:optional2(wholeFrom(0),"First step to list; default 0"),limit:optional2(wholeFrom(1),`Steps to list; default ${STEPS}`)}),output:FlowView,
async run(context,{flow_id,wait_ms=0,offset=0,limit=STEPS}){let{relay,caller}=context,found=await findFlow(context,flow_id),run3=await untilOver(context,found,Math.
min(wait_ms,MAX_WAIT_MS)),self=senderOf(caller);run3.finished!==void 0&&run3.sender.from.agent===self.agent&&context.afterReply(async()=>{let about22=await relay.
inbox.pending(self,flowSubject(run3.flow_id));await relay.inbox.acknowledge(self,about22,"poll")});let timed_out=wait_ms>0&&run3.finished===void 0,{viewFlow}=await Promise.resolve().then(()=>__toESM(require("./flow-view-UTISUTR5.cjs")));
return viewFlow(relay.queue,run3,{offset,limit,timed_out})}});async function untilOver(context,found,timeoutMs){if(timeoutMs===0||found.finished!==void 0)return found;
let{relay,signal:signal2,progress}=context,{flows}=relay.queue,change=createSignal(),deadline=relay.clock.monotonic()+timeoutMs,watch3=flows.watch(found.flow_id,
change.raise);signal2.addEventListener("abort",change.raise);try{return await relay.whileWaiting(async()=>{for(;;){let run3=await flows.get(found.flow_id),left2=deadline-
relay.clock.monotonic();if(run3.finished!==void 0||left2<=0||signal2.aborted)return run3;progress?.(`${run3.ended.size} of ${run3.sent.size} jobs that were sent\
 have ended`),await change.raised(Math.min(left2,PROGRESS_MS))}})}finally{watch3.close(),signal2.removeEventListener("abort",change.raise)}}function dollars2(usd){
return`$${usd>0&&usd<.01?usd.toFixed(3):usd.toFixed(2)}`}function tokenWords(usage,written2=String){let{input_tokens,output_tokens}=usage??{},parts=[input_tokens===
void 0?void 0:`${written2(input_tokens)} in`,output_tokens===void 0?void 0:`${written2(output_tokens)} out`].filter(part=>part!==void 0);return parts.length===0?
void 0:parts.join(", ")}var LONGEST_TEXT=2e4,STEPS2=2e3,showVerb={operations:[inspect],sweeps:!0,async run(context,{id:id8}){let document=await context.perform(
inspect,{job_id:id8});return{document,lines:linesOf2(context,document)}}},whyVerb={operations:[explain,showFlow],sweeps:!0,async run({perform:perform2,now},{id:id8}){
let explained=await perform2(explain,{job_id:id8}).catch(unlessNoJob);return explained===void 0?whyFlow({perform:perform2,now},id8):{document:explain.view(explained),
lines:[sentence(explained.why,now)]}}};function unlessNoJob(error){if(!(error instanceof RelayError)||error.code!=="JOB_NOT_FOUND")throw error}async function whyFlow({
perform:perform2,now},id8){let flow=await perform2(showFlow,{flow_id:id8,limit:STEPS2}).catch(error=>{throw error instanceof RelayError&&error.code==="FLOW_NOT_\
FOUND"?new RelayError("JOB_NOT_FOUND",noJobOrFlow(id8)):error}),open4=flow.steps.filter(({kind,state,why:why2})=>OPEN.has(state)||DECIDES.has(kind)&&state==="ac\
tive"&&why2!==""),lines=[flow.why,...open4.map(({key:key2,why:why2})=>`${key2}: ${why2}`)];return{document:{flow_id:flow.flow_id,state:flow.state,why:flow.why,steps:open4},
lines:lines.map(line=>sentence(line,now))}}var DECIDES=new Set(["parallel","each","race","vote","loop"]),OPEN=new Set(["waiting","queued","running","needs_revie\
w","needs_recovery"]);function noJobOrFlow(id8){return`Cannot find job "${id8.slice(0,80)}" in this workspace: no such job, and no such flow. List the jobs to s\
ee their ids.`}function needIn({review,question}){return review!==null?review.kind==="recovery"||review.kind==="blocked"?review.kind:"review":question===null?void 0:
"answer"}function linesOf2(context,doc){let{screen}=context,need=needIn(doc),state=stateCell(screen,shownState({state:doc.state,needs:need??null})),title=`${paint(
screen,state.colour,state.text)}  ${paint(screen,"bold",doc.job_id)}`,decide=need===void 0?[]:[decision(screen,doc,need)];return[title,sentence(doc.why,context.
now),...decide,"",...facts(screen,factsOf2(context,doc)),...section(screen,"prompt",text2(doc.task.prompt)),...section(screen,"question",questionOf(doc)),...section(
screen,"result",doc.result===null?[]:text2(doc.result.output)),...section(screen,"structured",structuredOf(doc)),...section(screen,"artifacts",artifactsOf(doc)),
...section(screen,"checks",checksOf22(context,doc)),...section(screen,"error",errorOf(doc)),...section(screen,"attempts",doc.turns.length===0?[]:attempts(context,
doc.turns)),...section(screen,"notified",facts(screen,deliveriesOf(context,doc))),...section(screen,"files",facts(screen,filesOf(doc)))]}function decision(screen,doc,need){
let line=`${symbols(screen).arrow} ${commandsFor(need,doc.job_id)}`;return paint(screen,"yellow",line)}function factsOf2({now},doc){let{task:task2}=doc,session=doc.
from.session===void 0?"":` (session ${doc.from.session})`;return[["to",doc.to],["before",formerOf(doc)],["fallback",doc.fallback.length===0?void 0:doc.fallback.
join(", ")],["from",`${doc.from.agent}${session}`],["created",moment(doc.created_at,now)],["updated",moment(doc.updated_at,now)],["attempts",`${doc.attempts} of\
 ${doc.max_attempts}`],["not before",doc.not_before===null?void 0:moment(doc.not_before,now)],["expires",doc.expires_at===null?void 0:moment(doc.expires_at,now)],
...doc.budgets.map(({owner,words})=>["budget",`${words}, for ${owner}`]),["priority",doc.priority===0?void 0:String(doc.priority)],["labels",doc.labels.length===
0?void 0:doc.labels.join(", ")],["may write",writes(task2)],["review",task2.require_review===!0?"before it runs":void 0],["checks",checkLine(doc)],["folder",task2.
cwd],["model",task2.model],["effort",task2.effort],["conversation",task2.conversation_key],["thread",doc.thread_id??void 0],["parent",doc.parent?.job_id],["flow",
flowLine(doc)],["request",doc.request_id]].map(([name3,value])=>[name3,value===void 0?void 0:oneLine2(value)])}function flowLine({flow}){if(flow===null)return;let name3=flow.
name===null?"":` (${flow.name})`;return`${flow.node} of ${flow.flow_id}${name3}`}function formerOf({to,turns}){let former=[...new Set(turns.map(({agent})=>agent))].
filter(agent=>agent!==to);return former.length===0?void 0:former.join(", ")}function writes(task2){if(task2.write===!0)return task2.worktree===!0?"yes, in its o\
wn worktree":"yes"}function questionOf({question}){if(question===null)return[];let choices=(question.choices??[]).map(choice=>`- ${oneLine2(choice)}`);return[...text2(
question.text),...choices]}function structuredOf({result}){return result?.structured===void 0?[]:text2(JSON.stringify(result.structured,void 0,2))}function artifactsOf({
job_id,result}){return(result?.artifacts??[]).map(({name:name3,blob},at)=>`${oneLine2(name3)}, ${blob.bytes} bytes: relay artifact ${job_id} ${at+1}`)}function checkLine({
checks}){if(checks===null)return;let names2=checks.names.join(", ");return checks.round===0?names2:`${names2}; round ${checks.round} of ${checks.of}`}function checksOf22({
screen,now},{checks}){if(checks===null)return[];let{rounds,running_since:since,names:names2}=checks,last2=rounds.at(-1),failed3=last2?.outcomes.filter(({output:output2})=>output2.
trim()!=="")??[];return[...rounds.flatMap(({round,outcomes})=>outcomes.map(each=>`round ${round}  ${outcomeLine(each)}`)),...since===null?[]:[`${names2.join(", ")}\
 running for ${age(since,now)}`],...failed3.flatMap(({name:name3,output:output2})=>["",paint(screen,"dim",`what ${name3} printed in round ${last2?.round??0}`)].
concat(text2(output2)))]}function outcomeLine(outcome){let{name:name3,ended:ended4,duration_ms,problem}=outcome,took=ended4==="not_run"?"":` after ${duration2(duration_ms)}`;
return oneLine2(`${name3}: ${howEnded(outcome)}${took}${problem===void 0?"":`: ${problem}`}`)}function errorOf({last_error:error}){return error===null?[]:[oneLine2(
error.code),...text2(error.message)]}function filesOf({result,files,worktrees}){return[["log",files.log??void 0],["activity",files.activity??void 0],["output",files.
output??void 0],...worktrees.map(({path,branch})=>["worktree",`${path} (branch ${branch})`]),...(result?.touched_files??[]).map(file=>["touched",file])].map(([name3,
value])=>[name3,value===void 0?void 0:oneLine2(value)])}function deliveriesOf({now},{deliveries}){return deliveries.flatMap(({news,offered,seen,done})=>{let steps=offered.
map(each=>`notified ${receipt(each,now)}`);return seen!==null&&seen.at!==done?.at&&steps.push(`seen ${receipt(seen,now)}`),done!==null&&steps.push(`done ${receipt(
done,now)}`),steps.map(step2=>[news.replace(/^\d+-/,""),oneLine2(step2)])})}function receipt({way,session,at},now){return`${moment(at,now)} by ${way.replaceAll(
"_"," ")}, session ${session}`}var HEAD2=["TRY","ENDED AS","TOOK","WORKER","PID","TOKENS","WHY"];function attempts({screen,now},turns){let narrow={...screen,columns:screen.
columns&&screen.columns-INDENT.length};return table(narrow,HEAD2,turns.map(turn2=>[{text:String(turn2.attempt)},{text:turn2.ended_as.replace("_"," ")},{text:durationOf(
turn2,now)},{text:oneLine2(turn2.host===null?turn2.worker_id:`${turn2.worker_id} on ${turn2.host}`)},{text:String(turn2.pid)},{text:tokens(turn2.usage)??symbols(
screen).none},{text:turn2.error===null?"":oneLine2(`${turn2.error.code} ${turn2.error.message}`)}]))}function durationOf(turn2,now){return age(turn2.started_at,
turn2.ended_at===null?now:Date.parse(turn2.ended_at))}function tokens(usage){let parts=[tokenWords(usage),usage?.cost_usd===void 0?void 0:dollars2(usage.cost_usd)].
filter(part=>part!==void 0);return parts.length===0?void 0:parts.join(", ")}var INDENT="  ";function section(screen,name3,lines){return lines.length===0?[]:["",
paint(screen,"bold",name3),...lines.map(line=>INDENT+line)]}function text2(raw){let kept=raw.length>LONGEST_TEXT?raw.slice(0,LONGEST_TEXT):raw,lines=visible22(kept).
replace(/\n+$/,"").split(`
`);return kept===raw?lines:[...lines,`[${raw.length-kept.length} more characters; --json has all of them]`]}var chunk_4OLVJDH2_exports={};__export(chunk_4OLVJDH2_exports,{SHARED_NAME:()=>SHARED_NAME,invalid:()=>invalid2,joinedPath:()=>joinedPath,readConfigurationDocument:()=>readConfigurationDocument,
readConfigurationText:()=>readConfigurationText,readNamedStore:()=>readNamedStore,readPlace:()=>readPlace,readStoreChoice:()=>readStoreChoice,sharedHome:()=>sharedHome,
storeText:()=>storeText});var chunk_TQMNV6LN_exports={};__export(chunk_TQMNV6LN_exports,{ACTIVITY_LIMIT_BYTES:()=>ACTIVITY_LIMIT_BYTES,ActivityLine:()=>ActivityLine,AgentPause:()=>AgentPause,
FaultKind:()=>FaultKind,LIFELINE_FD:()=>LIFELINE_FD,NO_LIFELINES:()=>NO_LIFELINES,PlanStep:()=>PlanStep,ShownWebhook:()=>ShownWebhook,WEBHOOK_EVENTS:()=>WEBHOOK_EVENTS,
Webhook:()=>Webhook,WebhookEvent:()=>WebhookEvent,WebhookMark:()=>WebhookMark,WebhookState:()=>WebhookState,createLifelines:()=>createLifelines,effectsOf:()=>effectsOf,
formatPlan:()=>formatPlan,holdLifeline:()=>holdLifeline,isOverdue:()=>isOverdue,lastActivityLine:()=>lastActivityLine,notificationOf:()=>notificationOf,parseActivityLine:()=>parseActivityLine,
readGuarded:()=>readGuarded,walk:()=>walk,wasEndedByOthers:()=>wasEndedByOthers});var fs=require("node:fs"),import_node_path2=require("node:path"),fs2=require("node:fs"),import_node_path3=require("node:path"),MOST_LINKS=40,MOST_BYTES=1024*
1024,{O_RDONLY,O_NOFOLLOW,O_NONBLOCK}=fs.constants,STICKY=512,GROUP_WRITES=16,ALL_WRITE=2;function walk(path){let me=process.getuid?.();if(me===void 0)return{real:fs.realpathSync(
path),danger:void 0};let{root}=(0,import_node_path2.parse)((0,import_node_path2.resolve)(path)),start3={path:root,stat:fs.lstatSync(root)},names2=namesOf2((0,import_node_path2.resolve)(
path)),steps=[start3],links=0,danger;for(;names2.length>0;){let[name3="",...rest2]=names2,parent=steps.at(-1)??start3;if(name3===".."){steps.length>1&&(steps=steps.
slice(0,-1)),names2=rest2;continue}danger??=dangerIn(parent,me);let at=(0,import_node_path2.join)(parent.path,name3),stat=fs.lstatSync(at);if(names2=rest2,!stat.
isSymbolicLink()){steps.push({path:at,stat});continue}if(isTrusted(stat.uid,me)||(danger??=`"${at}" is a link that user ${stat.uid} controls`),links+=1,links>MOST_LINKS)
return{real:fs.realpathSync(path),danger:`"${path}" has too many links`};let target=fs.readlinkSync(at);(0,import_node_path2.isAbsolute)(target)&&(steps=[start3]),
names2=[...namesOf2(target),...rest2]}return{real:(steps.at(-1)??start3).path,danger}}function namesOf2(path){return path.split("/").filter(name3=>name3!==""&&name3!==
".")}function dangerIn({path,stat},me){let{uid,gid,mode}=stat;if(!isTrusted(uid,me))return`"${path}" belongs to user ${uid}, who may replace what is in it`;if((mode&
STICKY)===0){if((mode&ALL_WRITE)!==0)return`every user may replace entries of "${path}"`;if(!((mode&GROUP_WRITES)===0||isOwnGroup(gid,me)))return`group ${gid} m\
ay replace entries of "${path}"; run: chmod g-w "${path}"`}}function isTrusted(uid,me){return uid===me||uid===0||isUnmapped(uid)}function isUnmapped(uid){if(process.
platform!=="linux")return!1;let[overflow]=wordsIn("/proc/sys/fs/overflowuid")[0]??[];return String(uid)!==overflow?!1:!wordsIn("/proc/self/uid_map").map(words=>words.
map(Number)).some(([first3=0,,count2=0])=>uid>=first3&&uid<first3+count2)}function isOwnGroup(gid,me){if(gid!==0&&gid!==process.getgid?.())return!1;let group=fieldsIn(
"/etc/group").find(([,,number23])=>number23===String(gid));if(group===void 0)return gid===me;let users=fieldsIn("/etc/passwd"),own3=users.find(([,,number23])=>number23===
String(me));if(own3===void 0&&gid!==0)return!1;let members2=(group[3]??"").split(",").filter(name3=>name3!=="");return users.filter(([,,uid,primary,,,shell])=>primary===
String(gid)&&uid!==String(me)&&uid!=="0"&&!NO_LOGIN.test(shell??"")).length===0&&members2.every(name3=>name3===own3?.[0]||name3==="root")}var NO_LOGIN=/\/(?:nologin|false|sync|halt|shutdown)$/;
function fieldsIn(file){return linesIn(file).map(line=>line.split(":"))}function wordsIn(file){return linesIn(file).map(line=>line.trim().split(/\s+/))}function linesIn(file){
try{return fs.readFileSync(file,"utf8").split(`
`)}catch(error){if(systemCode(error)===void 0)throw error;return[]}}function readGuarded(path,{forbidden,mayBeRoots}){let fd;try{let{real,danger}=walk(path);fd=
fs.openSync(real,O_RDONLY|O_NOFOLLOW|O_NONBLOCK);let stat=fs.fstatSync(fd),me=process.getuid?.(),isForeign2=me!==void 0&&stat.uid!==me&&!(mayBeRoots&&stat.uid===
0);return isForeign2||(stat.mode&forbidden)!==0?{state:"unsafe",why:danger,isForeign:isForeign2}:danger!==void 0?{state:"unsafe",why:danger,isForeign:isForeign2}:
stat.isFile()?readText2(fd):{state:"unreadable",why:stat.isDirectory()?"EISDIR":"it is not a plain file"}}catch(error){let code=systemCode(error);if(code===void 0)
throw error;return code!=="ENOENT"?{state:"unreadable",why:code}:fs.statSync(path,{throwIfNoEntry:!1})!==void 0?{state:"unreadable",why:"it is not a plain file"}:
{state:"absent"}}finally{fd!==void 0&&fs.closeSync(fd)}}function readText2(fd){let bytes=Buffer.allocUnsafe(MOST_BYTES+1),length=0;for(;length<bytes.length;){let taken3=fs.readSync(
fd,bytes,length,bytes.length-length,null);if(taken3===0)return{state:"read",text:bytes.toString("utf8",0,length)};length+=taken3}return{state:"unreadable",why:"\
it is larger than 1 MiB"}}function effectsOf({before,after,event,isUnsettled=!1}){let hasEnded=isFinal(after);return{notification:notificationOf(after,event),row:hasEnded?
summarize(after):void 0,isReady:after.state==="queued"&&!isUnsettled,next:hasEnded?nextAfter({before,after,isUnsettled}):"later",hold:holdAfter({before,after,event,
isUnsettled}),cancelsDependents:after.state==="cancelled"}}function holdAfter({before,after,event,isUnsettled}){let[wasRunning,isRunning]=[before?.state==="runn\
ing",after.state==="running"];return wasRunning===isRunning?"unchanged":isRunning?"taken":isUnsettled===!0||event==="cancel"||event==="expire"?"stopping":"over"}
function nextAfter({before,after,isUnsettled}){return isUnsettled===!0?"later":(before===void 0||before.state==="running")&&wasEndedByOthers(after)?"when stoppe\
d":"now"}function notificationOf(job,event){if(event==="ask")return"question";if(!(event==="enqueue"||job.state==="queued"||job.state==="running")&&!(job.flow!==
void 0&&isFinal(job))&&!(job.state==="needs_review"&&job.phase==="before")&&!(job.state==="cancelled"&&"agent"in job.by&&job.by.agent===job.from.agent))return job.
state}var ENDED_BY_OTHERS=new Set(["cancelled","expired","needs_recovery"]);function wasEndedByOthers({state}){return ENDED_BY_OTHERS.has(state)}var PlanStep=strictObject(
{id:string2().check(_minLength(1),_maxLength(64)),title:string2().check(_minLength(1),_maxLength(200)),status:_enum(["pending","in_progress","done","skipped"]),
note:optional(string2().check(_maxLength(500)))}),MARKS={pending:" ",in_progress:">",done:"x",skipped:"-"},STATUSES=new Map(PlanStep.def.shape.status.options.map(
status=>[MARKS[status],status])),LINE_ENDS=/[\r\n\u2028\u2029]+/g;function formatPlan(steps){return steps.map(({status,title})=>`[${MARKS[status]}] ${title.replace(
LINE_ENDS," ")}`).join(`
`)}var Activity=object({kind:_enum(["status","message","reasoning","plan","tool_started","tool_ended","file_change","output","usage","warning"]),text:string2(),
tool:optional(string2()),call_id:optional(string2()),ok:optional(boolean2()),detail:optional(string2()),duration_ms:optional(number2()),steps:optional(array(PlanStep))}),
ActivityLine=extend2(Activity,{at:Instant,token:wholeNumber(0)}),StoredLine=extend2(ActivityLine,{kind:_catch(Activity.shape.kind,"message"),steps:_catch(Activity.
shape.steps,void 0)});function parseActivityLine(text3){try{let parsed2=StoredLine.safeParse(JSON.parse(text3));return parsed2.success?parsed2.data:void 0}catch{
return}}var ACTIVITY_LIMIT_BYTES=64*1024*1024;function lastActivityLine(token3,at){return JSON.stringify({at,token:token3,kind:"warning",text:"The activity of t\
his job has reached 64 MiB; what follows is not kept. The turn continues."})}var FAULT_KINDS=["program_missing","workspace_away","machine_busy","disk_unusable",
"login_needed","setup_needed","quota_spent","budget_spent","service_limited","service_unavailable"],FaultKind=_enum(FAULT_KINDS),Open=object({since:Instant,at:Instant,
until:Instant,pause_ms:wholeNumber(0),level:wholeNumber(1),probing_at:optional(Instant),is_costly:optional(boolean2())}),AgentPause=object({agent:AgentId,host:optional(
string2()),host_name:optional(string2()),kind:FaultKind,error:Failure,at:Instant,faults:wholeNumber(0),open:optional(Open),suspects:array(object({job_id:JobId,at:Instant})),
blamed:array(JobId)}),WEBHOOK_EVENTS=["job.queued","job.running","job.question","job.needs_review","job.needs_recovery","job.completed","job.failed","job.cancel\
led","job.expired"],WebhookEvent=_enum(WEBHOOK_EVENTS),Webhook=object({webhook_id:string2(),url:string2(),events:array(WebhookEvent),secret:string2(),include_result:boolean2(),
allow_private:boolean2(),created_at:Instant,created_by:string2()}),ShownWebhook=omit2(Webhook,{secret:!0}),WebhookState=object({webhook_id:string2(),passed:Instant,
delivered:wholeNumber(0),failures:wholeNumber(0),failing_since:optional(Instant),next_at:optional(Instant),last_delivered_at:optional(Instant),last_error:optional(
string2()),dropped:wholeNumber(0),last_dropped:optional(object({message_id:string2(),job_id:JobId,type:string2(),at:Instant}))}),WebhookMark=object({webhook_id:string2(),
job_id:JobId,version:wholeNumber(0),at:Instant,attempts:optional(wholeNumber(1)),next_at:optional(Instant)}),LIFELINE_FD=10,MKFIFO_MS=5e3,NO_LIFELINES={hasTurns:()=>!1,
removeOld:()=>{}};function createLifelines(location){let directory=(0,import_node_path3.join)(location,"lifelines"),pathOf3=workerId=>(0,import_node_path3.join)(
directory,encodeURIComponent(workerId));return{of:(workerId,log)=>createLifeline(pathOf3(workerId),log),hasTurns(worker){return worker.boot_id!==bootId()||liveness(
worker)!=="unknown"?!1:isHeld(pathOf3(worker.id))},removeOld(listed2){let kept=new Set([...listed2].map(pathOf3));for(let name3 of namesIn3(directory)){let path=(0,import_node_path3.join)(
directory,name3);kept.has(path)||removeUnheld(path)}}}}function createLifeline(path,log){let making,isRefused=!1;return{async ready(){if(!(isRefused||processNamespace()===
void 0))return making===void 0&&fs2.existsSync(path)?path:(making??=make(path).then(refusal4=>(making=void 0,refusal4===void 0?!0:(isRefused=!0,log(`cannot make\
 "${path}" (${refusal4}): workers in other containers cannot see whether a turn of this one still runs`),!1))),await making?path:void 0)},remove:()=>removeUnheld(
path)}}function holdLifeline(path){if(path!==void 0)return open2(path,fs2.constants.O_RDONLY)}function isHeld(path){let fd=open2(path,fs2.constants.O_WRONLY);if(fd===
void 0)return!1;try{return fs2.fstatSync(fd).isFIFO()}finally{fs2.closeSync(fd)}}function open2(path,mode){try{return fs2.openSync(path,mode|fs2.constants.O_NONBLOCK|
fs2.constants.O_NOFOLLOW)}catch(error){if(systemCode(error)===void 0)throw error;return}}function removeUnheld(path){if(!isHeld(path))try{fs2.unlinkSync(path)}catch(error){
if(systemCode(error)===void 0)throw error}}function namesIn3(directory){try{return fs2.readdirSync(directory)}catch(error){if(systemCode(error)===void 0)throw error;
return[]}}async function make(path){try{fs2.mkdirSync((0,import_node_path3.join)(path,".."),{recursive:!0,mode:448})}catch(error){if(systemCode(error)===void 0)
throw error;return String(systemCode(error))}let{execFile}=process.getBuiltinModule("node:child_process"),how={env:{PATH:"/usr/bin:/bin",LC_ALL:"C"},timeout:MKFIFO_MS};
return new Promise(resolve22=>{execFile("mkfifo",["-m","600","--",path],how,(error,_,stderr)=>{let isMade=error===null||fs2.existsSync(path);resolve22(isMade?void 0:
stderr.trim()||error.message)})})}function isOverdue(job,at){if(job.expires_at===void 0||at.now<Date.parse(job.expires_at))return!1;if(job.state==="queued")return!0;
if(job.state!=="running")return!1;if(at.ranMs===void 0)return!0;let{claimed_at}=job.lease,leftMs2=Date.parse(job.expires_at)-Date.parse(claimed_at);return at.ranMs>=
Math.min(leftMs2,job.ttl_ms??leftMs2)}var chunk_DSSQNDB7_exports={};__export(chunk_DSSQNDB7_exports,{isObject:()=>isObject2,parseProcess:()=>parseProcess,parseSession:()=>parseSession,sessionTag:()=>sessionTag});
function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text3,basis){let sum=basis;for(let index=0;index<
text3.length;index+=1)sum=Math.imul(sum^text3.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject2(
value))return;let{session,agent,host_name,works,started_at}=value,process2=parseProcess(value.process);if(typeof session!="string"||typeof agent!="string"||process2===
void 0||typeof works!="boolean"||typeof started_at!="string"||host_name!==void 0&&typeof host_name!="string")return;let client=parseProcess(value.client),names2=namesOf3(
value.names),takes=namesOf3(value.takes);return{session,agent,process:process2,client,host_name,works,...value.talks===!0?{talks:!0}:{},...names2.length===0?{}:
{names:names2},...takes.length===0?{}:{takes},started_at}}function namesOf3(value){return Array.isArray(value)?value.filter(name3=>typeof name3=="string"):[]}function parseProcess(value){
if(!isObject2(value))return;let{pid,start:start3,boot_id,pid_ns,host:host2}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start3!=
"string"||typeof boot_id!="string")&&!(pid_ns!==void 0&&typeof pid_ns!="string")&&!(host2!==void 0&&typeof host2!="string"))return{pid,start:start3,boot_id,...pid_ns===
void 0?{}:{pid_ns},...host2===void 0?{}:{host:host2}}}function isObject2(value){return typeof value=="object"&&value!==null}var import_node_os2=require("node:os"),import_node_path4=require("node:path"),fs3=require("node:fs"),import_node_os3=require("node:os"),import_node_path5=require("node:path");
function readPlace(env,cwd){let named3=nonEmpty(env.RELAY_DATA_DIR),dataDir=(0,import_node_path5.resolve)(cwd,named3??(0,import_node_path5.join)(stateHome(env),
"durable-relay")),workspace=workspaceOf2(nonEmpty(env.RELAY_WORKSPACE),env,cwd),isOwn2=env.RELAY_STORE===FILES;return{dataDir,workspace,shared:isOwn2?void 0:joinedBy(
dataDir,workspace),configPath:(0,import_node_path5.resolve)(cwd,nonEmpty(env.RELAY_CONFIG)??(0,import_node_path5.join)(configHome(env),"durable-relay","config.j\
son"))}}var SHARED_NAME=/^[a-z0-9][a-z0-9_-]{0,62}$/;function sharedHome(dataDir,name3){return(0,import_node_path5.join)(dataDir,"shared",name3)}function joinedPath(dataDir,folder){
return(0,import_node_path5.join)(dataDir,"joined",`${sessionTag(folder)}.json`)}function joinedBy(dataDir,folder){let name3=readJoined(joinedPath(dataDir,folder),
folder);return name3===void 0?void 0:{name:name3,home:sharedHome(dataDir,name3)}}function readJoined(path,folder){try{let document=JSON.parse(fs3.readFileSync(path,
"utf8"));if(!isObject2(document)||document.folder!==folder)return;let{name:name3}=document;return typeof name3=="string"&&SHARED_NAME.test(name3)?name3:void 0}catch(error){
let code=systemCode(error);if(code==="ENOENT"||code==="ENOTDIR")return;let why2=error instanceof Error?error.message:String(error),message2=`"${path}", which sa\
ys that this folder shares a workspace, cannot be read: ${why2}. Restore it, or delete it to use the jobs of the folder itself`;throw invalid2(path,message2)}}function workspaceOf2(named3,env,cwd){
let candidate=named3??nonEmpty(env.CLAUDE_PROJECT_DIR)??gitTopLevel(cwd)??cwd,directory=(0,import_node_path5.resolve)(cwd,candidate);try{if(fs3.statSync(directory).
isDirectory())return fs3.realpathSync(directory)}catch(error){if(systemCode(error)===void 0)throw error}throw invalid2("RELAY_WORKSPACE",`workspace "${directory}\
" is not a directory that can be read`)}function gitTopLevel(from){for(let directory=(0,import_node_path5.resolve)(from);;directory=(0,import_node_path5.dirname)(
directory)){if(fs3.existsSync((0,import_node_path5.join)(directory,".git")))return directory;if(directory===(0,import_node_path5.dirname)(directory))return}}function stateHome(env){
return absolute(env.XDG_STATE_HOME)??(0,import_node_path5.join)(nonEmpty(env.HOME)??(0,import_node_os3.homedir)(),".local","state")}function configHome(env){return absolute(
env.XDG_CONFIG_HOME)??(0,import_node_path5.join)(nonEmpty(env.HOME)??(0,import_node_os3.homedir)(),".config")}function absolute(value){return value!==void 0&&(0,import_node_path5.isAbsolute)(
value)?value:void 0}function nonEmpty(value){return value===""?void 0:value}function invalid2(name3,why2){return new RelayError("CONFIG_INVALID",`Cannot start: ${why2}\
.`,{details:{name:name3}})}function readConfigurationText(file){let found=readGuarded(file,{forbidden:18,mayBeRoots:!0});switch(found.state){case"absent":return;case"\
read":return found.text;case"unreadable":throw invalid2(file,`configuration "${file}" cannot be read (${found.why})`);case"unsafe":throw unsafe(file,found)}}function readConfigurationDocument(file){
let text3=readConfigurationText(file);if(text3!==void 0)try{return JSON.parse(text3)}catch(cause){let why2=cause instanceof Error?cause.message:"unreadable";throw invalid2(
file,`"${file}" is not JSON: ${why2}`)}}function unsafe(file,{why:why2,isForeign:isForeign2}){let help=`Run: chmod go-w "${file}"${isForeign2?" and make it your\
 own":""}`,message2=`Cannot use configuration "${file}", which decides which programs run: ${why2??"other users may write it"}. ${why2===void 0?help:"Keep it in\
 a directory that only you can change"}.`;return new RelayError("CONFIG_UNSAFE",message2,{details:{path:file}})}function readStorePassword(path){let text3=readSecret(
path);if(text3===void 0)throw missing(path,"there is no such file");let[password=""]=text3.split(/\r?\n/,1);if(password==="")throw missing(path,"its first line \
is empty");return password}function readPassFile(path,server){let lines=(readSecret(path)??"").split(/\r?\n/),{port,database,user}=server,hosts=server.host.startsWith(
"/")?[server.host,"localhost"]:[server.host],fits3=(pattern2,...values)=>pattern2==="*"||pattern2!==void 0&&values.includes(pattern2);return lines.filter(line=>!line.
startsWith("#")).map(fieldsOf2).find(([ofHost,ofPort,ofDatabase,ofUser,password])=>fits3(ofHost,...hosts)&&fits3(ofPort,port)&&fits3(ofDatabase,database)&&fits3(
ofUser,user)&&password!==void 0)?.[4]}function fieldsOf2(line){return(line.match(/(?:\\.|[^:\\])+/g)??[]).map(field=>field.replace(/\\(.)/g,"$1"))}function readSecret(path){
let found=readGuarded(path,{forbidden:63,mayBeRoots:!1});switch(found.state){case"read":return found.text;case"absent":return;case"unreadable":throw missing(path,
`it cannot be read (${found.why})`);case"unsafe":throw unsafe2(path,found)}}function missing(path,why2){let message2=`Cannot read the password of the store from\
 "${path}": ${why2}.`;return new RelayError("CREDENTIAL_MISSING",message2,{details:{path}})}function unsafe2(path,{why:why2,isForeign:isForeign2}){let help=why2===
void 0?`other users may read it. Run: chmod 600 "${path}"${isForeign2?" and make it your own":""}, and change the password.`:`${why2}. Keep it in a directory th\
at only you can change, and change the password.`,message2=`Cannot use the password of the store in "${path}": ${help}`;return new RelayError("CONFIG_UNSAFE",message2,
{details:{path}})}function readStoreChoice(env,place6){let text3=nonEmpty(env.RELAY_STORE),chosen=text3===void 0?configured(place6):{text:text3,from:"RELAY_STOR\
E",mayHoldPassword:!0},choice=chosen===void 0?{kind:"files",isNamed:!1}:choiceOf(chosen,env);return place6.shared===void 0||choice.kind==="files"?choice:workspaceIn(
choice.url)===void 0?{...choice,url:withWorkspace(choice.url,place6.shared.name)}:choice}function readNamedStore(env,text3,from){return choiceOf({text:text3,from,
mayHoldPassword:!1},env)}function choiceOf(chosen,env){if(chosen.text===FILES)return{kind:"files",isNamed:!0};let problem=storeTextProblem(chosen.text,chosen);if(problem!==
void 0)throw invalid2(chosen.from,`${chosen.from} ${problem}`);let named3={env,userName:userName(env)},{place:url,server,password,passwordFile}=readStoreUrl(chosen.
text,named3),own3=password??(passwordFile===void 0?nonEmpty(env.PGPASSWORD):void 0);return{kind:"postgres",url,password(){return own3!==void 0?own3:passwordFile!==
void 0?readStorePassword(passwordFile):readPassFile(passFileOf(env),server)},ownPassword:()=>own3}}function storeText(choice){return choice.kind==="postgres"?choice.
url:choice.isNamed?FILES:void 0}function passFileOf(env){return nonEmpty(env.PGPASSFILE)??(0,import_node_path4.join)(nonEmpty(env.HOME)??(0,import_node_os2.homedir)(),
".pgpass")}function configured({workspace,configPath}){let document=readConfigurationDocument(configPath);if(document===void 0)return;let refuse=(at2,what)=>invalid2(
configPath,`"${configPath}" at "${at2}": must be ${what}`);if(!isObject2(document))throw refuse("","an object");let{store,workspaces={}}=document;if(!isObject2(
workspaces))throw refuse("workspaces","an object");let own3=Object.hasOwn(workspaces,workspace)?workspaces[workspace]:{};if(!isObject2(own3))throw refuse(`works\
paces.${workspace}`,"an object");let[text3,at]=own3.store===void 0?[store,"store"]:[own3.store,`workspaces.${workspace}.store`];if(text3!==void 0){if(typeof text3!=
"string")throw refuse(at,"a string");return{text:text3,from:`"${configPath}" at "${at}"`,mayHoldPassword:!1}}}function userName(env){try{return(0,import_node_os2.userInfo)().
username}catch(error){if(systemCode(error)===void 0)throw error;return nonEmpty(env.USER)??"postgres"}}var chunk_SQOHTTA4_exports={};__export(chunk_SQOHTTA4_exports,{AuditEntry:()=>AuditEntry,AuditWho:()=>AuditWho,MOST_MESSAGES:()=>MOST_MESSAGES,NewAuditEntry:()=>NewAuditEntry});var name=string2().check(_minLength(1),_maxLength(200)),AuditWho=union([strictObject({person:DisplayName}),strictObject({agent:AgentId,session:optional(name),turn:optional(
name),client:optional(DisplayName)})]),MOST_MESSAGES=100,about2={operation:optional(name),code:optional(name),job_id:optional(name),channel:optional(name),message_ids:optional(
array(name).check(_maxLength(MOST_MESSAGES))),attachment_id:optional(name),agent:optional(AgentId),action:optional(name),invocation_id:optional(name),workspace:optional(
string2().check(_maxLength(4096))),id:optional(name),sha256:optional(name),repeated:optional(boolean2())},AuditEntry=looseObject({at:Instant,what:name,who:AuditWho,
...about2}),NewAuditEntry=strictObject({what:name,who:AuditWho,...about2});var chunk_TTIWHAD2_exports={};__export(chunk_TTIWHAD2_exports,{cancel:()=>cancel,cancelBelow:()=>cancelBelow,cancelOrphan:()=>cancelOrphan,folderInside:()=>folderInside});var chunk_CAYJTCTZ_exports={};__export(chunk_CAYJTCTZ_exports,{causeOf:()=>causeOf,createdAfter:()=>createdAfter,dependsOnOthers:()=>dependsOnOthers,isUnusable:()=>isUnusable,
mayHaveProcesses:()=>mayHaveProcesses,waitsFor:()=>waitsFor});function dependsOnOthers(job){let{task:task2,parent}=job;return job.state==="queued"&&(task2.conversation_key!==void 0||parent!==void 0)}function waitsFor(other,{
isEarlier,isHeld:isHeld2}){return other.state==="unreadable"?isHeld2:isEarlier&&!isFinal(other)||mayHaveProcesses(other,isHeld2)}function createdAfter(event,lastCreatedMs){
return Date.parse(event.at)>lastCreatedMs?event:{...event,at:new Date(lastCreatedMs+1).toISOString()}}function mayHaveProcesses(job,isHeld2){return job.state===
"running"||job.state!=="queued"&&isHeld2}function causeOf(parent){if(parent.state!=="cancelled")return;let why2=parent.reason===void 0?"":`: ${parent.reason}`;return{
by:parent.by,reason:`Job "${parent.job_id}", whose turn sent it, was cancelled${why2}`}}var SHORTAGES=new Set(["EMFILE","ENFILE","ENOMEM","EAGAIN","EINTR"]);function isUnusable(error){
if(!(error instanceof RelayError))return!1;if(error.code==="JOB_DAMAGED"||error.code==="STORE_FORMAT_UNKNOWN")return!0;let{system_code,sqlstate}=error.details,isOfEveryJob=SHORTAGES.
has(String(system_code))||sqlstate!==void 0;return error.code==="STORE_WRITE_FAILED"&&!isOfEveryJob}var fs4=require("node:fs"),import_node_path6=require("node:path");async function cancel(on,jobId2,how){let done=await cancelOne(on,jobId2,how);return{job:done.
job,cancelled:done.changed,below:await cancelBelow(on,done.job)}}async function cancelBelow(on,top){let cause=causeOf(top);if(cause===void 0)return 0;let{jobs}=on.
store,count2=0,below2=await jobs.dependents(top.job_id);for(let jobId2=below2.shift();jobId2!==void 0;jobId2=below2.shift())(await cancelOne(on,jobId2,cause).catch(
unlessGone))?.changed===!0&&(count2+=1),below2.push(...await jobs.dependents(jobId2));return count2}async function cancelOrphan(on,job){if(job.parent===void 0)return;
let{jobs}=on.store,parent=await jobs.read(job.parent.job_id,{durable:!0}).catch(unlessUnusable),cause=parent&&causeOf(parent);if(cause!==void 0)return await cancelOne(
on,job.job_id,cause),parent}async function cancelOne({store,clock,handovers},jobId2,{by:by2,reason:reason2}){let at=new Date(clock.now()).toISOString(),before=await store.
jobs.read(jobId2),ended4={code:"CANCELLED",message:reason2??"The job was cancelled."},left2=before&&await handovers.write(before,{ended:ended4,isUrgent:!0});return store.
jobs.change(jobId2,job=>{if(isFinal(job))return;let handover=job.token===before?.token?left2:void 0;return{event:{type:"cancel",at,by:by2,reason:reason2,handover},
durable:!0}})}function unlessGone(error){if(!(error instanceof RelayError&&error.code==="JOB_NOT_FOUND"))return unlessUnusable(error)}function unlessUnusable(error){
if(!isUnusable(error))throw error}function folderInside(root,path){try{let folder=fs4.realpathSync((0,import_node_path6.resolve)(root,path)),way=(0,import_node_path6.relative)(
root,folder);return way===".."||way.startsWith("../")?void 0:fs4.statSync(folder).isDirectory()?folder:void 0}catch(error){if(systemCode(error)===void 0)throw error;
return}}var chunk_R7RJND4B_exports={};__export(chunk_R7RJND4B_exports,{ENVIRONMENT:()=>ENVIRONMENT,createGit:()=>createGit,createHead:()=>createHead,createLines:()=>createLines,
createRecords:()=>createRecords,decodeTail:()=>decodeTail,killTree:()=>killTree,messageOf:()=>messageOf,moveWorktrees:()=>moveWorktrees,passedOn:()=>passedOn2,runProgram:()=>runProgram,
safePath:()=>safePath,treeOf:()=>treeOf,turnMarker:()=>turnMarker,useSafePath:()=>useSafePath,variablesNamed:()=>variablesNamed,worktreesIn:()=>worktreesIn});var chunk_GCAKQFYE_exports={};__export(chunk_GCAKQFYE_exports,{afterwards:()=>afterwards,amendDocument:()=>amendDocument,amended:()=>amended,bytesOf:()=>bytesOf,
directoriesIn:()=>directoriesIn,flushDirectory:()=>flushDirectory,flushFile:()=>flushFile,flushNames:()=>flushNames,ifPresent:()=>ifPresent,isAbsent:()=>isAbsent,
isForeign:()=>isForeign,isFull:()=>isFull,makeDirectory:()=>makeDirectory,makeDurableDirectory:()=>makeDurableDirectory,makeOne:()=>makeOne,namesIn:()=>namesIn4,
openDirectory:()=>openDirectory,openPlain:()=>openPlain,readDocument:()=>readDocument,readDocumentAs:()=>readDocumentAs,readIntact:()=>readIntact,readKnownAs:()=>readKnownAs,
removeEmpty:()=>removeEmpty,replaceDocument:()=>replaceDocument,replaceFile:()=>replaceFile,replaceHint:()=>replaceHint,storeFault:()=>storeFault,touchFile:()=>touchFile,
touchInside:()=>touchInside,writeOnce:()=>writeOnce,writeWhole:()=>writeWhole});var fs5=require("node:fs"),import_node_path7=require("node:path"),import_node_util=require("node:util"),fs22=require("node:fs"),fs32=require("node:fs"),
import_node_path8=require("node:path"),flush=(0,import_node_util.promisify)(fs5.fsync),flushData=(0,import_node_util.promisify)(fs5.fdatasync),FULL=new Set(["EN\
OSPC","EDQUOT"]);function isFull(error){return error instanceof RelayError?error.code==="STORE_FULL":FULL.has(systemCode(error)??"")}function storeFault(action,path,cause){
let code=systemCode(cause);if(code===void 0||cause instanceof RelayError)return cause;let details={path,system_code:code};if(FULL.has(code)){let message22=`Cann\
ot ${action}: the disk that holds "${path}" is full (${code}). Nothing was acknowledged; free space and try again.`;return new RelayError("STORE_FULL",message22,
{details,cause})}let message2=`Cannot ${action}: the system answered ${code} for "${path}". Nothing was acknowledged; run \`relay doctor\`, then try again.`;return new RelayError(
"STORE_WRITE_FAILED",message2,{details,cause})}function writeOnce(fd,bytes){return fs5.writeSync(fd,bytes,0,bytes.length,null)}function writeWhole(fd,bytes){let done=0;
for(;done<bytes.length;)done+=fs5.writeSync(fd,bytes,done,bytes.length-done,null)}function flushFile(fd){return flushData(fd)}function openDirectory(path){return fs5.openSync(
path,fs5.constants.O_RDONLY|fs5.constants.O_DIRECTORY)}function flushNames(fd){return flush(fd)}async function flushDirectory(path){let fd=openDirectory(path);try{
await flushNames(fd)}finally{fs5.closeSync(fd)}}var{O_RDONLY:O_RDONLY2,O_WRONLY,O_CREAT,O_NOFOLLOW:O_NOFOLLOW2,O_NONBLOCK:O_NONBLOCK2}=fs5.constants,FOREIGN=new Set(
["ELOOP","EISDIR","ENXIO","ENOTDIR"]);function isForeign(error){return FOREIGN.has(systemCode(error)??"")}function openPlain(path){let fd;try{fd=fs5.openSync(path,
O_RDONLY2|O_NOFOLLOW2|O_NONBLOCK2)}catch(error){if(systemCode(error)==="ENOENT")return"absent";if(isForeign(error))return"foreign";throw error}return fs5.fstatSync(
fd).isFile()?fd:(fs5.closeSync(fd),"foreign")}function namesIn4(directory){try{return fs5.readdirSync(directory)}catch(error){if(systemCode(error)==="ENOENT")return[];
throw error}}function directoriesIn(directory){try{return fs5.readdirSync(directory,{withFileTypes:!0}).filter(entry=>entry.isDirectory()).map(entry=>entry.name)}catch(error){
if(systemCode(error)==="ENOENT")return[];throw error}}function isAbsent(path){try{return fs5.lstatSync(path,{throwIfNoEntry:!1})===void 0}catch{return!1}}function ifPresent(operation2){
try{return operation2(),!0}catch(error){if(systemCode(error)==="ENOENT")return!1;throw error}}var MAKE_TRIES=10;function makeDirectory(path,mode=448){let directory=(0,import_node_path7.resolve)(
path);for(let tries=1;;tries+=1)try{return makeOne(directory,mode)}catch(error){let above=(0,import_node_path7.dirname)(directory);if(systemCode(error)!=="ENOEN\
T"||above===directory||tries>MAKE_TRIES)throw error;makeDirectory(above,mode)}}function makeOne(path,mode=448){try{fs5.mkdirSync(path,{mode})}catch(error){if(fs5.statSync(
path,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw error}}async function makeDurableDirectory(directory,root){if(directory===root||fs5.existsSync(directory))return;
let above=(0,import_node_path7.dirname)(directory);await makeDurableDirectory(above,root),makeOne(directory);try{await flushDirectory(above)}catch(error){throw afterwards(
()=>fs5.rmdirSync(directory)),error}}function touchFile(path){fs5.closeSync(fs5.openSync(path,O_WRONLY|O_CREAT|O_NOFOLLOW2|O_NONBLOCK2,384))}function touchInside(directory,name3){
let path=`${directory}/${name3}`;for(let tries=0;tries<10;tries+=1){if(ifPresent(()=>touchFile(path)))return;fs5.mkdirSync(directory,{recursive:!0,mode:448})}touchFile(
path)}function removeEmpty(directory){try{return fs5.rmdirSync(directory),!0}catch(error){let code=systemCode(error);if(code==="ENOENT")return!0;if(code!=="ENOT\
EMPTY")throw error;return!1}}function afterwards(work){try{work()}catch(error){if(systemCode(error)===void 0)throw error}}var MOST_BYTES2=1024*1024;function readDocument(path){
let fd=openPlain(path);if(fd!=="absent"){if(fd==="foreign")throw new SyntaxError(`"${path}" is not a plain file.`);try{if(fs22.fstatSync(fd).size>MOST_BYTES2)throw new SyntaxError(
`"${path}" is too large.`);return JSON.parse(fs22.readFileSync(fd,"utf8"))}finally{fs22.closeSync(fd)}}}function readIntact(path){try{return readDocument(path)}catch(error){
if(error instanceof SyntaxError)return;throw error}}function readDocumentAs(path,schema){let parsed2=schema.safeParse(readIntact(path));return parsed2.success?parsed2.
data:void 0}function readKnownAs(path,schema){let parsed2=parseKnown(value=>schema.safeParse(value),readIntact(path));return parsed2.success?parsed2.data:void 0}
async function replaceFile(path,bytes,{owner,isStill}={}){let aside=asideOf(path),fd=fs32.openSync(aside,"wx",384);try{try{writeWhole(fd,bytes),owner!==void 0&&
giveTo(fd,owner),await flushFile(fd)}finally{fs32.closeSync(fd)}if(isStill?.()===!1)return!1;fs32.renameSync(aside,path)}finally{fs32.rmSync(aside,{force:!0})}return await flushDirectory(
(0,import_node_path8.dirname)(path)),!0}function giveTo(fd,{mode,uid,gid}){let{uid:ownUid,gid:ownGid}=fs32.fstatSync(fd);(uid!==ownUid||gid!==ownGid)&&fs32.fchownSync(
fd,uid,gid),fs32.fchmodSync(fd,mode&4095)}function asideOf(path){return`${path}.${process.pid}.${Math.random().toString(36).slice(2)}.new`}async function replaceDocument(path,document){
try{await replaceFile(path,bytesOf(document))}catch(error){throw storeFault(`replace "${path}"`,path,error)}}function amendDocument(path,fields){return replaceDocument(
path,amended(path,fields))}function amended(path,fields){let stored=readIntact(path);return typeof stored=="object"&&stored!==null?{...stored,...fields}:fields}
function bytesOf(document){return Buffer.from(`${JSON.stringify(document,null,1)}
`)}function replaceHint(path,document){let aside=asideOf(path);try{fs32.writeFileSync(aside,JSON.stringify(document),{mode:384,flag:"wx"}),fs32.renameSync(aside,
path)}catch(error){throw fs32.rmSync(aside,{force:!0}),error}}var fs23=require("node:fs"),import_node_path9=require("node:path"),import_node_fs3=require("node:fs"),import_promises=require("node:timers/promises"),import_node_string_decoder=require("node:string_decoder"),
import_node_fs4=require("node:fs"),import_promises2=require("node:timers/promises"),fs6=require("node:fs"),import_node_os4=require("node:os"),import_node_path10=require("node:path"),
fs33=require("node:fs"),import_node_path11=require("node:path"),ALWAYS=["PATH","HOME","LANG","TERM","TMPDIR"];function passedOn2(own3,names2){return variablesNamed(
own3,[...ALWAYS,...names2])}function variablesNamed(own3,names2){let env={};for(let name3 of names2){let value=own3[name3];value!==void 0&&(env[name3]=value)}return env}
var BUSY=new Set(["EAGAIN","EMFILE","ENFILE","ENOMEM","ETXTBSY","ENOBUFS"]),DISK=new Set(["ENOSPC","EDQUOT","EROFS","EIO","ENXIO","ESTALE"]),NO_PROGRAM=new Set(
["EACCES","EPERM","ENOEXEC","EISDIR","ENOTDIR","ELOOP"]);function faultOfCall(code){if(code!==void 0)return BUSY.has(code)?"machine_busy":DISK.has(code)?"disk_u\
nusable":void 0}function faultOfStart(code,{isFolderThere}){return isFolderThere?code==="ENOENT"||NO_PROGRAM.has(code??"")?"program_missing":faultOfCall(code):"\
workspace_away"}var LINE_FEED=10;function createLines(limit,give){let line=createHead(limit),isOpen=!1,finish=()=>{let{output:output2,isOutputCut}=line.result();
line=createHead(limit),isOpen=!1,give({text:output2,isCut:isOutputCut})};return{add(chunk){let from=0;for(;;){let to=chunk.indexOf(LINE_FEED,from);if(to===-1)break;
line.add(chunk.subarray(from,to)),finish(),from=to+1}from!==chunk.length&&(line.add(chunk.subarray(from)),isOpen=!0)},end(){isOpen&&finish()}}}function createHead(limit){
let chunks=[],kept=0,isOutputCut=!1;return{add(chunk){let part=chunk.subarray(0,limit-kept);part.length<chunk.length&&(isOutputCut=!0),part.length!==0&&(chunks.
push(part),kept+=part.length)},result(){let bytes=Buffer.concat(chunks);return{output:isOutputCut?decodeHead(bytes):bytes.toString("utf8"),isOutputCut}}}}function createTail(limit){
let bytes=Buffer.alloc(0),isCut=!1;return{add(chunk){bytes=Buffer.concat([bytes,chunk.subarray(-limit)]),(bytes.length>limit||chunk.length>limit)&&(isCut=!0),bytes=
bytes.subarray(-limit)},text(){return isCut?decodeTail(bytes):bytes.toString("utf8")}}}function decodeTail(bytes){let from=bytes.subarray(0,4).findIndex(byte=>!isContinuation(
byte));return bytes.subarray(Math.max(0,from)).toString("utf8")}function decodeHead(bytes){return new import_node_string_decoder.StringDecoder("utf8").write(bytes)}
function isContinuation(byte){return(byte&192)===128}var VANISH_MS=2e3;function turnMarker(jobId2,token3,workspace){return{name:"RELAY_TURN",value:`${jobId2}.${token3}`,
workspace}}function treeOf(tree){let fresh=tree.hasJustEnded===!0?tree.processes:[];return collect(tree.processes,{fresh,marker:tree.marker})}async function killTree(options){
let{graceMs,...tree}=options,hunt=openHunt(tree),graceEnds=monotonicMs()+graceMs;for(;hunt.scan()>0&&monotonicMs()<graceEnds;)hunt.signal("SIGTERM"),await hunt.
wait(graceEnds);let vanishEnds=monotonicMs()+VANISH_MS;for(;hunt.scan()>0&&monotonicMs()<vanishEnds;)hunt.signal("SIGKILL"),await hunt.wait(Math.min(vanishEnds,
monotonicMs()+200));return hunt.result()}function openHunt(tree){let known2=new Map,signalled=new Set,living=()=>[...known2.values()].filter(identity=>liveness(
identity)==="alive");return{scan(){let found=[...known2.values()],evidence={fresh:tree.hasJustEnded===!0?[...tree.processes,...found]:found,marker:tree.marker};
for(let identity of collect([...tree.processes,...found],evidence))known2.set(nameOf2(identity),identity);return living().length},signal(signal2){let reached2=new Set(
tree.processes.flatMap(root=>signalGroup(root,signal2)));for(let identity of living()){let name3=`${signal2} ${nameOf2(identity)}`;signalled.has(name3)||(signalled.
add(name3),reached2.has(identity.pid)||send2(identity.pid,signal2))}},async wait(endsAt){for(let pause3=2;living().length>0&&monotonicMs()<endsAt;pause3*=2)await(0,import_promises2.setTimeout)(
Math.max(1,Math.min(pause3,100,endsAt-monotonicMs())))},result(){let left2=living().map(identity=>identity.pid);return{killed:known2.size-left2.length,left:left2}}};
function signalGroup(root,signal2){let name3=`${signal2} group ${nameOf2(root)}`;if(signalled.has(name3)||liveness(root)!=="alive")return[];if(processTable.one(
root.pid)?.group!==root.pid)return[];signalled.add(name3);let members2=living().filter(({pid})=>processTable.one(pid)?.group===root.pid);return send2(-root.pid,
signal2)?members2.map(({pid})=>pid):[]}}function nameOf2(identity){return`${identity.pid} ${identity.start}`}function send2(pid,signal2){try{return process.kill(
pid,signal2)}catch(error){let code=systemCode(error);if(code==="ESRCH"||code==="EPERM")return!1;throw error}}function collect(roots,{fresh,marker}){let rows=new Map(
processTable.all().map(row=>[row.pid,row])),living=roots.filter(identity=>liveness(identity)==="alive"),groups=new Set([...living,...fresh.filter(root=>hasKeptPid(
root,rows))].map(pidOf)),found=new Set(living.map(pidOf));for(let row of rows.values())(groups.has(row.group)||hasMarker(row,marker))&&found.add(row.pid);addDescendants(
found,rows);for(let pid of pidsAbove(process.pid,rows))found.delete(pid);return[...found].flatMap(pid=>{let row=rows.get(pid);return row===void 0||row.isDead?[]:
[identityOf(pid,row.start)]})}function hasKeptPid(root,rows){let row=rows.get(root.pid);return row===void 0||row.start===root.start}function pidOf(identity){return identity.
pid}function hasMarker(row,marker){if(marker===void 0||row.isDead)return!1;let entries=processTable.environment(row.pid)?.split("\0")??[],entry=Buffer.from(`${marker.
name}=${marker.value}`).toString("latin1");return entries.includes(entry)&&!isOfOther(marker.workspace,entries)}function isOfOther(workspace,entries){let found=entries.
find(each=>each.startsWith(WORKSPACE));if(workspace===void 0||found===void 0)return!1;let other=Buffer.from(found.slice(WORKSPACE.length),"latin1").toString("ut\
f8");if(other===workspace)return!1;let[one,two]=[workspace,other].map(path=>statOf(path));return one!==void 0&&two!==void 0&&(one.ino!==two.ino||one.dev!==two.dev)}
var WORKSPACE="RELAY_WORKSPACE=";function statOf(path){try{return(0,import_node_fs4.statSync)(path,{throwIfNoEntry:!1})}catch(error){if(systemCode(error)===void 0)
throw error;return}}function addDescendants(found,rows){let children=new Map;for(let row of rows.values()){let siblings=children.get(row.parent);siblings===void 0?
children.set(row.parent,[row]):siblings.push(row)}for(let pid of found)for(let row of children.get(pid)??[])found.add(row.pid)}function pidsAbove(pid,rows){let above=new Set;
for(let at=pid;at>0&&!above.has(at);at=rows.get(at)?.parent??0)above.add(at);return above}var UNUSED=Array.from({length:LIFELINE_FD-3},()=>"ignore"),GRACE_MS=5e3,
LINE_BYTES=1024*1024,STDERR_BYTES=8*1024,SETTLE_MS=1e3;async function runProgram(program2){let head2=createHead(program2.maxOutputBytes??0),stderr=createTail(STDERR_BYTES),
ended4=(end2,exit2,left22)=>({end:end2,...exit2,...head2.result(),stderrTail:stderr.text(),left:left22}),unknown3={exitCode:void 0,signal:void 0};if(program2.signal.
aborted)return ended4("aborted",unknown3,[]);let child=await start(program2);if("end"in child)return child;let reader=guarded(),linesFor=give=>give&&createLines(
program2.maxLineBytes??LINE_BYTES,reader.of(give)),lines=linesFor(program2.onLine),errorLines=linesFor(program2.onErrorLine),{onChunk}=program2,pieceOf=from=>onChunk&&
reader.of(chunk=>onChunk(chunk,from)),[outPiece,errorPiece]=[pieceOf("stdout"),pieceOf("stderr")],drained=Promise.all([drain(child.stdout,chunk=>{head2.add(chunk),
lines?.add(chunk),outPiece?.(chunk)}),drain(child.stderr,chunk=>{stderr.add(chunk),errorLines?.add(chunk),errorPiece?.(chunk)})]),graceMs=program2.graceMs??GRACE_MS,
tree={processes:child.processes,marker:program2.marker},interruption=interruptible(child,program2.interrupt,graceMs),stop=await exitOrStop(child.exited,{signal:AbortSignal.
any([program2.signal,reader.failed,interruption.overdue]),timeoutMs:program2.timeoutMs});interruption.close(),stop!==void 0&&await killTree({...tree,graceMs});let exit=await within(
SETTLE_MS,child.exited)??unknown3,{left:left2}=await killTree({...tree,hasJustEnded:!0,graceMs});for(let pid of left2){let identity=identify(pid);identity!==void 0&&
program2.onSpawn?.(identity)}await within(SETTLE_MS,drained);for(let stream of[child.stdout,child.stderr])stream.destroy();return lines?.end(),errorLines?.end(),
reader.rethrow(),ended4(stop??"exited",exit,left2)}function guarded(){let failed22=new AbortController,fault;return{failed:failed22.signal,of:give=>piece=>{if(fault===
void 0)try{give(piece)}catch(error){fault={error},failed22.abort()}},rethrow(){if(fault!==void 0)throw fault.error}}}function interruptible({interrupt},signal2,graceMs){
let overdue=new AbortController,timer,ask=()=>{interrupt(),timer=setTimeout(()=>overdue.abort(),graceMs)};return signal2?.addEventListener("abort",ask,{once:!0}),
signal2?.aborted===!0&&ask(),{overdue:overdue.signal,close(){clearTimeout(timer),signal2?.removeEventListener("abort",ask)}}}async function start(program2){let{
execa}=await Promise.resolve().then(()=>__toESM(require("./execa-MGXDNJDF.cjs"))),lifeline=holdLifeline(program2.lifeline),child=execa(program2.command,program2.
args,{cwd:program2.cwd,env:program2.env,extendEnv:!1,detached:!0,reject:!1,buffer:!1,stdio:["pipe","pipe","pipe",...lifeline===void 0?[]:[...UNUSED,lifeline]]});
if(lifeline!==void 0&&(0,import_node_fs3.closeSync)(lifeline),child.pid===void 0){let{code,originalMessage,shortMessage}=await child,isFolderThere=(0,import_node_fs3.existsSync)(
program2.cwd),isNotFound=code==="ENOENT"&&isFolderThere,fault=faultOfStart(code,{isFolderThere});return{end:"not_started",isNotFound,fault,message:originalMessage??
shortMessage??""}}let identity=identify(child.pid),exited=new Promise(resolve8=>{child.once("exit",(exitCode,signal2)=>{resolve8({exitCode:exitCode??void 0,signal:signal2??
void 0})})});return child.stdin.on("error",()=>{}),program2.keepsInputOpen===!0||program2.onInput!==void 0?child.stdin.write(program2.input):child.stdin.end(program2.
input),program2.onInput?.(child.stdin),identity!==void 0&&program2.onSpawn?.(identity),{processes:identity===void 0?[]:[identity],stdout:child.stdout,stderr:child.
stderr,exited,interrupt:()=>{child.kill("SIGINT")}}}function drain(stream,add){return new Promise(resolve8=>{stream.on("data",add),stream.on("error",()=>resolve8()),
stream.on("close",resolve8)})}function exitOrStop(exited,program2){return new Promise(resolve8=>{let abort=()=>settle2("aborted"),{timeoutMs}=program2,timer=timeoutMs===
void 0?void 0:setTimeout(()=>settle2("timed_out"),timeoutMs),settle2=stop=>{clearTimeout(timer),program2.signal.removeEventListener("abort",abort),resolve8(stop)};
program2.signal.addEventListener("abort",abort),program2.signal.aborted&&abort(),exited.then(()=>settle2(void 0))})}var SLICES=20;async function within(milliseconds,promise){
let late=Symbol("late");for(let slice=0;slice<SLICES;slice+=1){let timer=new AbortController,pause3=(0,import_promises.setTimeout)(milliseconds/SLICES,late,{signal:timer.
signal}).catch(()=>late),first3=await Promise.race([promise,pause3]);if(timer.abort(),typeof first3!="symbol")return first3}}var DEFAULT_PATH=["/usr/bin","/bin"].
join(import_node_path10.delimiter);function safePath(path,workspace,home=(0,import_node_os4.homedir)()){let around=repositoryAround(workspace)??workspace,roots=[
workspace,around].filter(root=>!isInside(home,root)),entries=(path??"").split(import_node_path10.delimiter).filter(entry=>(0,import_node_path10.isAbsolute)(entry)?
!roots.some(root=>isInside(entry,root)||isInside(realPath(entry),root)):!1);return entries.length===0?DEFAULT_PATH:entries.join(import_node_path10.delimiter)}function useSafePath(env,workspace){
env.PATH=safePath(env.PATH,workspace,env.HOME||(0,import_node_os4.homedir)())}function repositoryAround(folder){if(fs6.existsSync((0,import_node_path10.join)(folder,
".git")))return folder;let above=(0,import_node_path10.dirname)(folder);return above===folder?void 0:repositoryAround(above)}function realPath(path){try{return fs6.realpathSync.
native(path)}catch(error){if(systemCode(error)===void 0)throw error;let folder=(0,import_node_path10.dirname)(path);return folder===path?path:realPath(folder)}}
function isInside(path,root){let inside=(0,import_node_path10.relative)(root,path);return inside!==".."&&!inside.startsWith("../")&&!(0,import_node_path10.isAbsolute)(
inside)}var SETTINGS=["core.hooksPath=/dev/null","core.fsmonitor=false","core.protectHFS=true","core.protectNTFS=true","safe.bareRepository=explicit","submodule\
.recurse=false","status.submoduleSummary=false","merge.verifySignatures=false","log.showSignature=false","commit.gpgSign=false","gc.auto=0","maintenance.auto=fa\
lse","advice.addEmbeddedRepo=false"].flatMap(setting=>["-c",setting]),ENVIRONMENT={LC_ALL:"C",GIT_TERMINAL_PROMPT:"0",GIT_EDITOR:"true",GIT_ASKPASS:"true",GIT_OPTIONAL_LOCKS:"\
0",GIT_NO_LAZY_FETCH:"1",GIT_ALLOW_PROTOCOL:"none"},WITHOUT_FILES=new Set(["cat-file","commit-tree","config","for-each-ref","init","merge-base","rev-list","rev-\
parse","symbolic-ref","update-ref"]);function mayRunPrograms([command2=""]){return!WITHOUT_FILES.has(command2)}var LISTING=["config","--list","--includes","--sh\
ow-scope","-z"],PROGRAM=/^(filter\.[^]*\.(clean|smudge|process|required)|hook\.[^]*\.command|lfs\.(customtransfer|extension)\.[^]*|lfs\.standalonetransferagent|core\.(sshcommand|askpass|gitproxy)|credential\.([^]*\.)?helper|remote\.[^]*\.(uploadpack|receivepack)|http\.([^]*\.)?(proxy|sslverify))$/,
UNSET=[[/^filter\..*\.required$/s,"false"],[/\.sslverify$/,"true"],[/^core\.sshcommand$/,"ssh"],[/^core\.gitproxy$/,"none"],[/\.uploadpack$/,"git-upload-pack"],
[/\.receivepack$/,"git-receive-pack"]],OWN_SCOPES=new Set(["system","global"]);function ownPrograms(listing){let entries=readListing(listing).filter(({key:key2})=>PROGRAM.
test(key2)),isOwn2=({scope})=>OWN_SCOPES.has(scope),own3=new Map(entries.filter(isOwn2).map(({key:key2,value})=>[key2,value])),foreign=[...new Set(entries.filter(
entry=>!isOwn2(entry)).map(({key:key2})=>key2))],helpers=foreign.some(isHelper)?[{key:"credential.helper",value:""},...entries.filter(entry=>isOwn2(entry)&&isHelper(
entry.key))]:[];return[...foreign.filter(key2=>!isHelper(key2)).map(key2=>[key2,own3.get(key2)??unset(key2)]),...helpers.map(({key:key2,value})=>[key2,value])]}
function overrides(listing){return ownPrograms(listing).flatMap(([key2,value])=>{if(!key2.includes("="))return["-c",`${key2}=${value}`];let message2=`Cannot use\
 git here: the repository's configuration names a program under "${key2}". Remove that setting.`;throw new RelayError("GIT_FAILED",message2)})}function isHelper(key2){
return key2.startsWith("credential.")}function unset(key2){return UNSET.find(([pattern2])=>pattern2.test(key2))?.[1]??""}function readListing(listing){let fields=listing.
split("\0"),entries=[];for(let at=0;at+1<fields.length;at+=2){let[scope="",text3=""]=fields.slice(at,at+2),end2=text3.indexOf(`
`),key2=end2===-1?text3:text3.slice(0,end2);entries.push({scope,key:key2,value:end2===-1?"true":text3.slice(end2+1)})}return entries}var PASSED_ON=["PATH","HOME",
"XDG_CONFIG_HOME","TMPDIR"],TIMEOUT_MS=600*1e3,OUTPUT_BYTES=8*1024*1024;function createGit(own3,more={}){let base={...variablesNamed(own3,PASSED_ON),...more,...ENVIRONMENT};
async function run3(location,args,how={}){if(!mayRunPrograms(args))return runWith([],location,args,how);let listing=await runWith([],location,LISTING,{signal:how.
signal});if(listing.code!==0||listing.isCut){let why2=listing.isCut?"it is too long":messageOf(listing);throw failed2(args,`the repository's configuration canno\
t be read: ${why2}`)}return runWith(overrides(listing.stdout),location,args,how)}async function runWith(settings2,location,args,how){let PATH=safePath(base.PATH,
location.cwd,base.HOME),end2=await runProgram({command:"git",args:["--no-pager",...SETTINGS,...settings2,...args],cwd:location.cwd,env:{...base,PATH,...variablesOf(
location)},input:how.input??"",signal:how.signal??new AbortController().signal,timeoutMs:how.timeoutMs??TIMEOUT_MS,maxOutputBytes:how.maxOutputBytes??OUTPUT_BYTES});
if(end2.end==="not_started"){let why2=end2.isNotFound?"git is not installed, or not in PATH":end2.message;throw failed2(args,why2,end2.fault)}if(end2.end!=="exi\
ted"||end2.exitCode===void 0)throw failed2(args,`it was stopped (${end2.signal??end2.end})`);let{output:output2,isOutputCut,stderrTail}=end2;return{code:end2.exitCode,
stdout:output2,stderr:stderrTail,isCut:isOutputCut}}async function ask(location,args,how={}){let end2=await run3(location,args,how);if(end2.code!==0)throw failed2(
args,messageOf(end2));return end2.stdout}return{run:run3,ask}}function messageOf({code,stdout,stderr}){let text3=`${stderr}
${stdout}`.slice(0,6e3).replace(/\s+/g," ").trim().slice(0,600);return text3===""?`it exited with code ${code} and no message`:text3}function variablesOf({cwd,gitDir,
workTree,index,env}){let top=workTree??(gitDir===void 0?workTreeAround(cwd):void 0);return{...gitDir===void 0?{}:{GIT_DIR:gitDir},...top===void 0?{}:{GIT_WORK_TREE:top},
...index===void 0?{}:{GIT_INDEX_FILE:index},...env}}function workTreeAround(folder){if(fs23.lstatSync((0,import_node_path9.join)(folder,".git"),{throwIfNoEntry:!1})?.
isFile()===!0||fs23.existsSync((0,import_node_path9.join)(folder,".git","HEAD")))return folder;let above=(0,import_node_path9.dirname)(folder);return above===folder?
void 0:workTreeAround(above)}function failed2(args,why2,fault){let message2=`Cannot run "git ${args.slice(0,2).join(" ")}": ${why2.replace(/\.$/,"")}.`;return new RelayError(
"GIT_FAILED",message2,{details:{command:args[0],fault}})}var WorktreeRecord=object({job_id:JobId,token:wholeNumber(1),agent:AgentId,path:string2(),branch:string2(),
base:string2().check(_regex(/^[0-9a-f]{40,64}$/)),git_dir:optional(string2()),created_at:Instant});function createRecords(root){let documentOf3=record2=>(0,import_node_path11.join)(
root,`${nameOf22(record2)}.json`);function all(){return namesIn4(root).flatMap(name3=>{if(!DOCUMENT.test(name3))return[];let record2=readDocumentAs((0,import_node_path11.join)(
root,name3),WorktreeRecord);return record2===void 0||`${nameOf22(record2)}.json`!==name3?[]:[{...record2,path:(0,import_node_path11.join)(root,nameOf22(record2))}]})}
return{root,all:()=>all().toSorted((a,b)=>a.created_at.localeCompare(b.created_at)),of:jobId2=>all().filter(record2=>record2.job_id===jobId2).toSorted((a,b)=>a.
token-b.token),pathOf:turn2=>(0,import_node_path11.join)(root,nameOf22(turn2)),async keep(record2){try{fs33.mkdirSync(root,{recursive:!0,mode:448})}catch(error){
throw storeFault("create the folder of worktrees",root,error)}await replaceDocument(documentOf3(record2),record2)},forget(record2){ifPresent(()=>fs33.unlinkSync(
documentOf3(record2)))},strays(){let known2=new Set(all().flatMap(record2=>[nameOf22(record2),`${nameOf22(record2)}.json`]));return namesIn4(root).filter(name3=>!known2.
has(name3)).map(name3=>(0,import_node_path11.join)(root,name3))}}}async function moveWorktrees(on){let{git,workspace,before}=on,records=createRecords(worktreesIn(
on.store)),kept=records.all();if(kept.length!==0){for(let record2 of kept){let{git_dir}=record2,inside=git_dir?.startsWith(`${before}/`)===!0;await records.keep(
{...record2,...inside&&{git_dir:workspace+git_dir.slice(before.length)}})}try{let paths=kept.map(({path})=>path);await git.ask({cwd:workspace},["worktree","repa\
ir","--",...paths]);return}catch(error){if(!(error instanceof RelayError))throw error;return error.message}}}function worktreesIn(location){return(0,import_node_path11.join)(
location,"worktrees")}var DOCUMENT=/^[a-z2-7]{26}\.\d{1,15}\.json$/;function nameOf22({job_id,token:token3}){return`${job_id}.${token3}`}var fs7=require("node:fs"),import_node_path12=require("node:path"),fs24=require("node:fs"),import_node_path13=require("node:path"),import_promises3=require("node:timers/promises"),
import_node_crypto4=require("node:crypto"),import_node_crypto5=require("node:crypto"),fs42=require("node:fs"),fs34=require("node:fs"),import_node_path14=require("node:path"),
fs52=require("node:fs"),fs72=require("node:fs"),import_promises4=require("node:timers/promises"),fs62=require("node:fs"),fs8=require("node:fs"),
import_node_os5=require("node:os"),import_node_path15=require("node:path"),fs10=require("node:fs"),import_node_path16=require("node:path"),import_node_crypto6=require("node:crypto"),
fs9=require("node:fs"),import_node_path17=require("node:path"),require_ignore=__commonJS2({"node_modules/ignore/index.js"(exports2,module2){function makeArray(subject){
return Array.isArray(subject)?subject:[subject]}var UNDEFINED=void 0,EMPTY22="",SPACE=" ",ESCAPE="\\",REGEX_LITERAL_SPECIAL=/[.*+?()[\]{}^$|\\/]/,BOM="\uFEFF",REGEX_ANCHORED_GLOBSTAR=/^\/\*{2,}$/,
REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION=/^\\!/,REGEX_REPLACE_LEADING_EXCAPED_HASH=/^\\#/,REGEX_SPLITALL_CRLF=/\r?\n/g,DOUBLE_SLASH="//",SLASH_CODE=47,DOT_CODE=46,
SLASH="/",TMP_KEY_IGNORE="node-ignore";typeof Symbol<"u"&&(TMP_KEY_IGNORE=Symbol.for("node-ignore"));var KEY_IGNORE=TMP_KEY_IGNORE,define=(object22,key2,value)=>(Object.
defineProperty(object22,key2,{value}),value),RETURN_FALSE=()=>!1,POSIX_CLASSES={alnum:"0-9A-Za-z",alpha:"A-Za-z",blank:" \\t",cntrl:"\\x00-\\x1f\\x7f",digit:"0-\
9",graph:"!-.0-~",lower:"a-z",print:" -.0-~",punct:"!-.:-@\\[-`{-~",space:" \\t\\n\\r",upper:"A-Z",xdigit:"0-9A-Fa-f"},CLASS_MEMBERS_TO_ESCAPE="\\]^-[",escapeMember=char=>CLASS_MEMBERS_TO_ESCAPE.
indexOf(char)<0?char:ESCAPE+char,NON_SLASH="(?!\\/)",classSource=(negated,body)=>{if(negated)return`[^\\/${body}]`;let source=`[${body}]`;return new RegExp(source).
test("/")?NON_SLASH+source:source},scanBracket=(pattern2,start3)=>{let{length}=pattern2,index=start3+1,negated=EMPTY22,lead=pattern2[index];(lead==="!"||lead===
"^")&&(negated="^",index++);let body=EMPTY22,prev=EMPTY22;for(;;){let char=pattern2[index];if(char===UNDEFINED)return null;if(char===ESCAPE){let escaped2=pattern2[++index];
body+=escapeMember(escaped2),prev=escaped2}else if(char==="-"&&prev&&index+1<length&&pattern2[index+1]!=="]"){index++;let to=pattern2[index];to===ESCAPE&&(to=pattern2[index+=
1]),prev<=to&&(body+=`-${escapeMember(to)}`),prev=EMPTY22}else if(char==="["&&pattern2[index+1]===":"){let nameStart=index+2,end2=nameStart;for(;end2<length&&pattern2[end2]!==
"]";)end2++;if(end2===length)return null;if(end2>nameStart&&pattern2[end2-1]===":"){let name3=pattern2.slice(nameStart,end2-1);if(!Object.prototype.hasOwnProperty.
call(POSIX_CLASSES,name3))return null;body+=POSIX_CLASSES[name3],prev=EMPTY22,index=end2}else body+=escapeMember("["),prev="[",index=nameStart-2}else body+=escapeMember(
char),prev=char;if(index++,pattern2[index]==="]")return{end:index,source:classSource(negated,body)}}},NEVER_MATCH="[]",PLACEHOLDER="\0",REGEX_RESTORE_PLACEHOLDER=new RegExp(
`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,"g"),TRAILING_WILDCARD="\uE000",TRAILING_DOUBLESTAR="\uE001",isReserved=char=>char===PLACEHOLDER||char===TRAILING_WILDCARD||
char===TRAILING_DOUBLESTAR,extractBrackets=pattern2=>{let sources=[],hold2=source=>`${PLACEHOLDER}${sources.push(source)-1}${PLACEHOLDER}`,{length}=pattern2,out=EMPTY22,
index=0;for(;index<length;){let char=pattern2[index];if(char===ESCAPE){let escaped2=pattern2[index+1];escaped2===SLASH&&index+2===length?out+=hold2(NEVER_MATCH):
escaped2==="*"||escaped2==="["||escaped2===SPACE?out+=pattern2.slice(index,index+2):out+=hold2(REGEX_LITERAL_SPECIAL.test(escaped2)?ESCAPE+escaped2:isReserved(escaped2)?
`[${escaped2}]`:escaped2),index+=2}else if(isReserved(char))out+=hold2(`[${char}]`),index++;else if(char==="["){let scanned=scanBracket(pattern2,index);scanned===
null?(out+=hold2(NEVER_MATCH),index=length):(out+=hold2(scanned.source),index=scanned.end+1)}else out+=char,index++}return{source:out,sources}},DIRECT=null,REGEX_INNER_SLASH=/\/(?!$)/,
WILDCARD="[^\\/]*",REPLACERS=[[/(\\+)( ?)/g,(_,run3,space)=>space?run3.slice(0,run3.length-run3.length%2)+SPACE:run3,ESCAPE+SPACE],[/(^|\/)\*{3,}(?=\/|$)/g,(_,start3)=>`${start3}\
**`,"*"],[/[\\$.|*+(){^]/g,match=>`\\${match}`],[/(?!\\)\?/g,()=>"[^/]","?"],[/^\//,()=>"^",SLASH],[/\//g,()=>"\\/",SLASH],[/^\^*(?:\\\*\\\*\\\/)+/,()=>"(?:^|\\/\
)","*"],[DIRECT,(source,pattern2)=>!source||source[0]==="^"||source[0]==="("?source:(REGEX_INNER_SLASH.test(pattern2)?"^":"(?:^|\\/)")+source],[/\\\/\\\*\\\*(?=\\\/|$)/g,
(_,index,str)=>index+6<str.length?str.slice(index+6)==="\\/"?"(?:\\/[^\\/]+)+":"(?:\\/[^\\/]+)*":`\\/${TRAILING_DOUBLESTAR}`,"*"],[/(^|[^\\])(?:\\\*)+(?!$)/g,(_,p1)=>p1+
WILDCARD,"*"],[/(^|[^\\])((?:\\\\)*)\\\*$/,(match,p1,p2)=>p2===EMPTY22?p1+TRAILING_WILDCARD:match,"*"],[/\\\\\\(?=[$.|*+(){^])/g,()=>ESCAPE,ESCAPE+ESCAPE],[/\\\\/g,
()=>ESCAPE,ESCAPE+ESCAPE],[/\\\[([^\]/]*?)($|\])/g,(match,range,close)=>`\\[${range}${close}`,"["],[DIRECT,source=>{let last2=source[source.length-1];return!last2||
last2===TRAILING_WILDCARD||last2===TRAILING_DOUBLESTAR?source:last2===SLASH?`${source}$`:`${source}(?=$|\\/$)`}]],REGEX_REPLACE_TRAILING_WILDCARD=/(^|\\\/)?\uE000$/,
MODE_IGNORE="regex",MODE_CHECK_IGNORE="checkRegex",UNDERSCORE="_",replaceTrailingWildcard=(_,p1)=>`${p1?`${p1}[^/]+`:"[^/]*"}(?=$|\\/$)`,REGEX_REPLACE_TRAILING_DOUBLESTAR=/\uE001$/,
replaceTrailingDoublestar=()=>"[\\s\\S]",separatorAfter=(run3,at)=>{let separator=EMPTY22;for(let index=at+1;index<run3.length&&!run3[index].wildcard;index++)separator+=
run3[index].single;return separator},pinWildcards=source=>{if(source.indexOf(WILDCARD)<0)return source;let tokens2=[],{length}=source,index=0;for(;index<length;){
let char=source[index];if(source.startsWith(WILDCARD,index))tokens2.push({wildcard:!0}),index+=WILDCARD.length;else if(char==="["){let end2=index+1;for(source[end2]===
"^"&&end2++,source[end2]==="]"&&end2++;end2<length&&source[end2]!=="]";)end2+=source[end2]===ESCAPE?2:1;end2++,tokens2.push({single:source.slice(index,end2)}),index=
end2}else if(char===ESCAPE)tokens2.push({single:source.slice(index,index+2)}),index+=2;else if(char==="("){let depth=0,end2=index;do source[end2]===ESCAPE?end2++:
source[end2]==="("?depth++:source[end2]===")"&&depth--,end2++;while(end2<length&&depth>0);"*+?".indexOf(source[end2])>=0&&end2++,tokens2.push({boundary:source.slice(
index,end2)}),index=end2}else char==="^"||char==="$"?(tokens2.push({boundary:char}),index++):(tokens2.push({single:char}),index++)}let out=EMPTY22,run3=[],flush3=()=>{
let lastWildcard;run3.forEach((token3,at)=>{token3.wildcard&&(lastWildcard=at)}),run3.forEach((token3,at)=>{if(!token3.wildcard){out+=token3.single;return}out+=
at===lastWildcard?WILDCARD:`(?:(?!${separatorAfter(run3,at)})[^\\/])*`}),run3=[]};return tokens2.forEach(token3=>{if(token3.boundary===void 0){run3.push(token3);
return}flush3(),out+=token3.boundary}),flush3(),out},makeRegexPrefix=pattern2=>{REGEX_ANCHORED_GLOBSTAR.test(pattern2)&&(pattern2="**");let{source,sources}=extractBrackets(
pattern2),replaced=REPLACERS.reduce((prev,[matcher,replacer,required2])=>matcher===DIRECT?replacer(prev,pattern2):required2!==UNDEFINED&&prev.indexOf(required2)<
0?prev:matcher.test(prev)?prev.replace(matcher,replacer.bind(pattern2)):prev,source);return sources.length?replaced.replace(REGEX_RESTORE_PLACEHOLDER,(match,index)=>sources[index]):
replaced},checkSourceOf=(body,prefix)=>{body[body.length-1]===SLASH&&(prefix=makeRegexPrefix(body.slice(0,-1)));let head2=prefix.slice(0,-1),last2=prefix[prefix.
length-1];return last2===TRAILING_WILDCARD?`${head2}$`:last2===TRAILING_DOUBLESTAR?head2:NEVER_MATCH},matchesBasename=body=>{let index=body.indexOf(SLASH);return index<
0||index===body.length-1},basenameOf=path=>{let end2=path.length-1,index=path.lastIndexOf(SLASH,path[end2]===SLASH?end2-1:end2);return index<0?path:path.slice(index+
1)},parentOf=path=>{if(path.charCodeAt(0)===SLASH_CODE||path.indexOf(DOUBLE_SLASH)>=0){let slices=path.split(SLASH).filter(Boolean);return slices.pop(),slices.length?
slices.join(SLASH)+SLASH:EMPTY22}let end2=path.length-1,cut22=path.lastIndexOf(SLASH,path.charCodeAt(end2)===SLASH_CODE?end2-1:end2);return cut22<0?EMPTY22:path.
slice(0,cut22+1)},isString=subject=>typeof subject=="string",checkPattern=pattern2=>pattern2&&isString(pattern2),splitPattern=pattern2=>(pattern2[pattern2.length-
1]==="\r"?pattern2.slice(0,-1):pattern2).split(REGEX_SPLITALL_CRLF).filter(Boolean),IgnoreRule=class{constructor(pattern2,mark2,body,ignoreCase,negative,prefix){
this.pattern=pattern2,this.mark=mark2,this.negative=negative,define(this,"body",body),define(this,"ignoreCase",ignoreCase),define(this,"regexPrefix",prefix)}get _basenameOnly(){
return define(this,"_basenameOnly",matchesBasename(this.body))}get regex(){let key2=UNDERSCORE+MODE_IGNORE;return this[key2]?this[key2]:this._make(MODE_IGNORE,key2)}get checkRegex(){
let key2=UNDERSCORE+MODE_CHECK_IGNORE;return this[key2]?this[key2]:this._make(MODE_CHECK_IGNORE,key2)}_make(mode,key2){let str=pinWildcards(mode===MODE_IGNORE?this.
regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD,replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR,replaceTrailingDoublestar):checkSourceOf(
this.body,this.regexPrefix)),regex2=this.ignoreCase?new RegExp(str,"i"):new RegExp(str);return define(this,key2,regex2)}},hasTrailingBackslash=str=>{let count2=0;
for(;str[str.length-count2-1]===ESCAPE;)count2++;return count2%2===1},trimEnd=(body,stripLineEnd)=>{let lineEnd=body.length,end2;for(;;){for(stripLineEnd&&body[lineEnd-
1]==="\r"&&lineEnd--,end2=lineEnd;body[end2-1]===SPACE;)end2--;if(!stripLineEnd||body[end2-1]!==`
`)break;lineEnd=end2-1}if(end2===lineEnd)return body.slice(0,lineEnd);let backslashes=0;for(;body[end2-backslashes-1]===ESCAPE;)backslashes++;return backslashes%
2?body.slice(0,end2-1)+SPACE:body.slice(0,end2)},createRule=(pattern2,mark2,ignoreCase,stripLineEnd,stripBOM)=>{let body=stripBOM&&pattern2[0]===BOM?pattern2.slice(
1):pattern2;if(body[0]==="#")return;let negative=!1;body[0]==="!"&&(negative=!0,body=body.slice(1));let last2=body[body.length-1];if((last2===SPACE||stripLineEnd&&
(last2==="\r"||last2===`
`))&&(body=trimEnd(body,stripLineEnd)),!body||hasTrailingBackslash(body))return;body=body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION,"!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH,
"#");let regexPrefix=makeRegexPrefix(body);return new IgnoreRule(pattern2,mark2,body,ignoreCase,negative,regexPrefix)},RuleManager=class{constructor(ignoreCase){
this._ignoreCase=ignoreCase,this._rules=[],this._basenameCount=0}_add(pattern2,index){if(pattern2&&pattern2[KEY_IGNORE]){this._rules=this._rules.concat(pattern2.
_rules._rules),this._basenameCount+=pattern2._rules._basenameCount,this._added=!0;return}let isStr=isString(pattern2),raw=isStr?pattern2:pattern2.pattern,rule=checkPattern(
raw)&&createRule(raw,isStr?UNDEFINED:pattern2.mark,this._ignoreCase,!this._split,this._stripBOM&&!index);rule&&(this._added=!0,this._rules.push(rule),matchesBasename(
rule.body)&&this._basenameCount++)}add(pattern2){return this._added=!1,this._split=isString(pattern2),this._stripBOM=!this._split||pattern2[0]===BOM,makeArray(this.
_split?splitPattern(pattern2):pattern2).forEach(this._add,this),this._added&&(this._literalRules=UNDEFINED),this._added}testLiteral(path){let rules=this._literalRules||
(this._literalRules=this._rules.filter(({body})=>body[body.length-(body[body.length-1]===SLASH?2:1)]==="*")),ignored=!1,unignored=!1,matchedRule;for(let index=rules.
length-1;index>=0;index--){let rule=rules[index];if(rule.checkRegex.test(path)){ignored=!rule.negative,unignored=rule.negative,matchedRule=rule.negative?UNDEFINED:
rule;break}}let ret={ignored,unignored};return matchedRule&&(ret.rule=matchedRule),ret}test(path,mode){let rules=this._rules,{length}=rules,shortcut=this._basenameCount*
2>=length,basename24=shortcut?basenameOf(path):path;for(let index=length-1;index>=0;index--){let rule=rules[index];if(rule[mode].test(shortcut&&rule._basenameOnly?
basename24:path)){let{negative}=rule,ret={ignored:!negative,unignored:negative};return negative||(ret.rule=rule),ret}}return{ignored:!1,unignored:!1}}},throwError=(message2,Ctor)=>{
throw new Ctor(message2)},checkPath=(path,originalPath,doThrow)=>isString(path)?path?checkPath.isNotRelative(path)?doThrow(`path should be a \`path.relative()\`d \
string, but got "${originalPath}"`,RangeError):!0:doThrow("path must not be empty",TypeError):doThrow(`path must be a string, but got \`${originalPath}\``,TypeError),
isNotRelative=path=>{let first3=path.charCodeAt(0);if(first3===SLASH_CODE)return!0;if(first3!==DOT_CODE)return!1;if(path.length===1)return!0;let second=path.charCodeAt(
1);return second===SLASH_CODE?!0:second!==DOT_CODE?!1:path.length===2||path.charCodeAt(2)===SLASH_CODE};checkPath.isNotRelative=isNotRelative,checkPath.convert=
p=>p;var convertPath=target=>isString(target)&&checkPath.convert(target),Ignore=class{constructor({ignorecase=!0,ignoreCase=ignorecase,allowRelativePaths=!1}={}){
define(this,KEY_IGNORE,!0),this._rules=new RuleManager(ignoreCase),this._strictPathCheck=!allowRelativePaths,this._initCache()}_initCache(){this._ignoreCache=Object.
create(null),this._testCache=Object.create(null)}add(pattern2){return this._rules.add(pattern2)&&this._initCache(),this}addPattern(pattern2){return this.add(pattern2)}_test(originalPath,cache,path){
return checkPath(path,originalPath,this._strictPathCheck?throwError:RETURN_FALSE),path?this._t(path,cache):{ignored:!1,unignored:!1}}checkIgnore(target){let path=convertPath(
target);if(!path||path.charCodeAt(path.length-1)!==SLASH_CODE)return this._test(target,this._testCache,path);let dir=this._t(path,this._testCache);if(dir.ignored)
return dir;let literal2=this._rules.testLiteral(path);return literal2.ignored||literal2.unignored?literal2:dir}_t(path,cache){let cached2=cache[path];if(cached2)
return cached2;let parentPath=parentOf(path),parent=parentPath?this._t(parentPath,cache):UNDEFINED;return cache[path]=parent&&parent.ignored?parent:this._rules.
test(path,MODE_IGNORE)}ignores(path){return this._test(path,this._ignoreCache,convertPath(path)).ignored}createFilter(){return path=>!this.ignores(path)}filter(paths){
return makeArray(paths).filter(this.createFilter())}test(path){return this._test(path,this._testCache,convertPath(path))}},factory=options=>new Ignore(options),
isPathValid=path=>checkPath(convertPath(path),path,RETURN_FALSE),setupWindows=()=>{let makePosix=str=>/^\\\\\?\\/.test(str)||/["<>|\u0000-\u001F]+/u.test(str)?str:
str.replace(/\\/g,"/");checkPath.convert=makePosix;let REGEX_TEST_WINDOWS_PATH_ABSOLUTE=/^[a-z]:\//i;checkPath.isNotRelative=path=>REGEX_TEST_WINDOWS_PATH_ABSOLUTE.
test(path)||isNotRelative(path)};typeof process<"u"&&process.platform==="win32"&&setupWindows(),module2.exports=factory,factory.default=factory,module2.exports.
isPathValid=isPathValid,define(module2.exports,Symbol.for("setupWindows"),setupWindows)}}),number3=(minimum,maximum)=>pipe(string2().check(_regex(/^\d{1,15}$/,"\
must be a whole number")),pipe(transform(Number),wholeNumber(minimum,maximum))),flag2=pipe(_enum(["1","true","yes","on","0","false","no","off"],"must be 1 or 0"),
transform(text3=>["1","true","yes","on"].includes(text3))),TOOLSET=/^(jobs|work|report|messages|actions|team|viewer|files|git|shell|process|browser|screen|desktop)$/,
toolsets=pipe(pipe(string2(),transform(text3=>text3.split(",").map(word=>word.trim()))),array(string2().check(_regex(TOOLSET,"names a toolset that does not exis\
t")))),place=string2().check(_minLength(1,"must not be empty")),DAY_MS=24*3600*1e3,VARIABLES=object({RELAY_DATA_DIR:optional(place),RELAY_WORKSPACE:optional(place),
RELAY_AGENT:optional(AgentId),RELAY_TOOLSETS:_default(toolsets,["jobs"]),RELAY_CONFIG:optional(place),RELAY_LEASE_MS:_default(number3(100,DAY_MS),12e4),RELAY_HEARTBEAT_MS:_default(
number3(10,DAY_MS),3e4),RELAY_ALLOW_WRITES:_default(flag2,!1),RELAY_AUTOSPAWN:_default(flag2,!1),RELAY_AUTOSPAWN_IDLE_MS:_default(number3(100,DAY_MS),6e5),RELAY_WAIT_TIMEOUT_MS:_default(
number3(0,DAY_MS),12e4),RELAY_SEEN_WITHIN_MS:_default(number3(1e3,DAY_MS),12e4),RELAY_MAX_TASK_BYTES:_default(number3(1024,64*1024*1024),MAX_TASK_BYTES),RELAY_RETENTION_DAYS:_default(
number3(1,36500),30),RELAY_AUTO_GC:_default(flag2,!0),RELAY_JOB:optional(string2()),RELAY_TURN:optional(string2()),RELAY_MEMBER:optional(string2()),RELAY_MEMBER_NONCE:optional(
string2())});function readSettings(env,cwd){let given2=Object.fromEntries(Object.entries(env).filter(([,value])=>value!=="")),parsed2=VARIABLES.safeParse(given2);
if(!parsed2.success){let{path,problem}=problemOf(parsed2.error),name3=path.split(".")[0]??path;throw invalid2(name3,`${name3}=${JSON.stringify(env[name3]??"")} ${problem}`)}
let values=parsed2.data;if(values.RELAY_HEARTBEAT_MS*2>values.RELAY_LEASE_MS){let why2=`RELAY_HEARTBEAT_MS (${values.RELAY_HEARTBEAT_MS}) must be at most half o\
f RELAY_LEASE_MS (${values.RELAY_LEASE_MS}), or one late heartbeat loses the lease`;throw invalid2("RELAY_HEARTBEAT_MS",why2)}refuseReservedAgent(values);let at=readPlace(
given2,cwd);return{...at,store:readStoreChoice(given2,at),agent:values.RELAY_AGENT,toolsets:values.RELAY_TOOLSETS,leaseMs:values.RELAY_LEASE_MS,heartbeatMs:values.
RELAY_HEARTBEAT_MS,allowWrites:values.RELAY_ALLOW_WRITES,autospawn:values.RELAY_AUTOSPAWN,autospawnIdleMs:values.RELAY_AUTOSPAWN_IDLE_MS,waitTimeoutMs:values.RELAY_WAIT_TIMEOUT_MS,
seenWithinMs:values.RELAY_SEEN_WITHIN_MS,maxTaskBytes:values.RELAY_MAX_TASK_BYTES,retentionDays:values.RELAY_RETENTION_DAYS,autoGc:values.RELAY_AUTO_GC,parentJob:values.
RELAY_JOB,parentToken:tokenOf(values.RELAY_JOB,values.RELAY_TURN),member:memberOf3(values)}}function refuseReservedAgent({RELAY_AGENT:agent="",RELAY_JOB:job}){if(actionOfAgent(
agent)===void 0||job!==void 0)return;let why2=`RELAY_AGENT=${JSON.stringify(agent)} begins with "action.", and such names belong to actions`;throw invalid2("REL\
AY_AGENT",why2)}function tokenOf(job,turn2){let[,id8,token3]=/^(.+)\.(\d{1,15})$/.exec(turn2??"")??[];return id8!==void 0&&id8===job?Number(token3):void 0}function memberOf3(values){
let{RELAY_MEMBER:marker,RELAY_MEMBER_NONCE:nonce}=values;return marker===void 0?void 0:{marker,nonce}}function readConfiguration(file){let document=readConfigurationDocument(
file);return checkConfiguration(document===void 0?{}:document,why2=>invalid2(file,`"${file}" ${why2}`))}function checkConfiguration(document,refuse){let parsed2=Configuration.
safeParse(document);if(parsed2.success)return parsed2.data;let{path,problem}=problemOf(parsed2.error);throw refuse(`at "${path}": ${problem}`)}function servedAgents(file){
let configuration=readConfiguration(file);return{...BUILT_IN_AGENTS,...configuration.agents,...agentsOfActions(configuration)}}function knownAgents(file){return{
...BUILT_IN_AGENTS,...readConfiguration(file).agents}}var SET=["RELAY_JOB","RELAY_TURN","RELAY_AGENT","RELAY_WORKSPACE","RELAY_DATA_DIR","RELAY_STORE","PGPASSFI\
LE","RELAY_MEMBER","RELAY_MEMBER_NONCE","TRACEPARENT","TRACESTATE"],LEVELS_OF_A_TURN=32;function turnAbove(dataDir){if(process.platform!=="linux")return;let pid=process.
ppid;for(let level=0;level<LEVELS_OF_A_TURN&&pid>1;level+=1){let set=variablesOf2(pid),isHere=set.RELAY_DATA_DIR===dataDir;if(set.RELAY_TURN!==void 0&&isHere)return set.
RELAY_JOB;pid=processTable.one(pid)?.parent??0}}var CALL_VARIABLE="RELAY_CALL";function isInsideCall(own3){if(own3[CALL_VARIABLE]!==void 0)return!0;if(process.platform!==
"linux")return!1;let pid=process.ppid;for(let level=0;level<LEVELS_OF_A_TURN&&pid>1;level+=1){if(`\0${processTable.environment(pid)??""}`.includes(`\0${CALL_VARIABLE}\
=`))return!0;pid=processTable.one(pid)?.parent??0}return!1}function turnsHere(of2){if(process.platform!=="linux")return[];let turns=new Map;for(let{pid,start:start3,
isDead}of processTable.all()){let set=isDead?{}:variablesOf2(pid),turn2=set.RELAY_TURN;turn2===void 0||set.RELAY_DATA_DIR!==of2.dataDir||set.RELAY_WORKSPACE===of2.
workspace&&turns.set(turn2,[...turns.get(turn2)??[],identityOf(pid,start3)])}return[...turns].map(([turn2,processes])=>({turn:turn2,processes}))}function variablesOf2(pid){
let entries=Buffer.from(processTable.environment(pid)??"","latin1").toString("utf8");return Object.fromEntries(entries.split("\0").flatMap(entry=>{let name3=SET.
find(each=>entry.startsWith(`${each}=`));return name3===void 0?[]:[[name3,entry.slice(name3.length+1)]]}))}var MOST_COUNTED=2e4,NOTHING_IGNORED={paths:[],files:0,
bytes:0,isPartial:!1};async function ignoredIn(git,location){let listing=await git.run(location,["status","--porcelain","-z","--ignored=matching","--untracked-f\
iles=all","--no-renames","--ignore-submodules=all"]),paths=listing.stdout.split("\0").flatMap(entry=>entry.startsWith("!! ")?[entry.slice(3)]:[]);if(paths.length===
0)return NOTHING_IGNORED;let found={paths,files:0,bytes:0,isPartial:listing.isCut};for(let path of paths)count(found,(0,import_node_path12.join)(location.cwd,path));
return found}function ignoredLine({paths,files,bytes,isPartial:isPartial2}){return`${`${isPartial2?"more than ":""}${counted(files,"ignored file")}`} (${sizeOf(
bytes)}): ${quotedList(paths,5)}`}function sizeOf(bytes){return bytes<1e3?`${bytes} B`:bytes<1e6?`${Math.round(bytes/1e3)} kB`:`${Math.round(bytes/1e6)} MB`}function count(found,start3){
let waiting=[start3];for(let path=waiting.pop();path!==void 0;path=waiting.pop()){if(found.files>=MOST_COUNTED){found.isPartial=!0;return}let entry=statOf2(path);
entry?.isDirectory()===!0?waiting.push(...entriesOf(path)):entry!==void 0&&(found.files+=1,found.bytes+=entry.size)}}function statOf2(path){return unlessGone2(()=>fs7.lstatSync(
path))}function entriesOf(path){return unlessGone2(()=>fs7.readdirSync(path).map(name3=>(0,import_node_path12.join)(path,name3)))??[]}function unlessGone2(attempt2){
try{return attempt2()}catch(error){if(systemCode(error)===void 0)throw error;return}}async function inspectDatabase({url,password}){let{openCatalogue}=await Promise.resolve().then(()=>__toESM(require("../postgres.cjs"))),
catalogue=openCatalogue({url,password});try{return await catalogue.inspect()}finally{catalogue.close()}}var NO_TEAM={version:0,members:new Map},KEPT_CLOSED=50;function withLine({
members:before},{version:version2,at,event}){let members2=new Map(before),known2=event===void 0||event.type==="checkpoint"?void 0:members2.get(event.job_id);switch(event?.
type){case"checkpoint":return{version:version2,members:new Map(event.members.map(member=>[member.job_id,member]))};case"spawn":{let{type:_,...spawned}=event;members2.
set(event.job_id,{...spawned,spawned_at:at});break}case"ready":known2!==void 0&&members2.set(event.job_id,{...known2,ready_at:at,session:event.session});break;case"\
end":if(known2!==void 0){let{type:_,name:__,job_id:___,...end2}=event;members2.set(event.job_id,{...known2,end:{...end2,at}})}break;case"close":known2!==void 0&&
members2.set(event.job_id,{...known2,closed_at:at});break;case void 0:break}return{version:version2,members:event?.type==="close"?withoutOldest(members2):members2}}
function withoutOldest(members2){let closed=[...members2.values()].filter(isClosed);for(let{job_id}of closed.slice(0,Math.max(0,closed.length-KEPT_CLOSED)))members2.
delete(job_id);return members2}function isLiving(member){return member.end===void 0}function isClosed(member){return member.closed_at!==void 0}function memberNamed({
members:members2},name3){let named22=[...members2.values()].filter(member=>member.name===name3);return named22.find(member=>!isClosed(member))??named22.at(-1)}function checkSpawn(team,asked,limits){
let holder=memberNamed(team,asked.name);if(holder!==void 0&&!isClosed(holder))throw taken(holder);if(asked.depth>limits.maxDepth)throw tooMany(asked,`it would b\
e ${counted(asked.depth,"level")} below the first caller, and "maxDepth" is ${limits.maxDepth}`,"Do this work yourself.");let living=[...team.members.values()].
filter(isLiving),own3=living.filter(member=>member.by_agent===asked.by_agent);if(own3.length>=limits.maxMembers)throw tooMany(asked,`"${asked.by_agent}" has ${counted(
own3.length,"member")}, and "maxMembers" is ${limits.maxMembers}`,"Remove one with remove_agent.");if(living.length>=limits.maxInWorkspace)throw tooMany(asked,`\
this workspace has ${counted(living.length,"member")}, and "maxInWorkspace" is ${limits.maxInWorkspace}`,"Remove one with remove_agent.")}function depthBelow(team,starter){
let member=memberNamed(team,starter.agent),own3=member!==void 0&&isLiving(member)?member.depth:0;return Math.max(own3,starter.jobs.length)+1}function agentsAbove(team,agent){
let member=memberNamed(team,agent),above=member!==void 0&&isLiving(member)?member.above:[];return[agent,...above.filter(each=>each!==agent)]}function taken({name:name3,
end:end2,of:of2}){let message2=end2===void 0?`Cannot start "${name3}": a member of this name, made from "${of2}", is at work. Choose another name, or remove it \
with remove_agent.`:`Cannot start "${name3}": the former member of this name is still being cleared away. Try again in a moment, or choose another name.`;return new RelayError(
"MEMBER_EXISTS",message2,{details:{agent:name3}})}function tooMany({name:name3},why2,advice2){let message2=`Cannot start "${name3}": ${why2}. ${advice2}`;return new RelayError(
"SPAWN_REFUSED",message2,{details:{agent:name3}})}async function uncommittedIn(git,location,untracked){return(await git.ask(location,["status","--porcelain","-z",
"--no-renames",`--untracked-files=${untracked}`,"--ignore-submodules=dirty"])).split("\0").flatMap(entry=>entry===""?[]:[entry.slice(3)])}async function commitOf(git,cwd,name3){
let args=["rev-parse","--verify","--quiet","--end-of-options",`${name3}^{commit}`],{code,stdout}=await git.run({cwd},args);return code===0?stdout.trim():void 0}
async function isMerged(git,location,{commit,into}){let end2=await git.run(location,["merge-base","--is-ancestor",commit,into]);if(end2.code===0||end2.code===1)
return end2.code===0;throw new RelayError("GIT_FAILED",`Cannot compare two commits: ${messageOf(end2)}.`)}function refused3(why2){return new RelayError("WORKTRE\
E_REFUSED",`Cannot create a git worktree: ${why2}.`)}function noRepository(directory){return refused3(`"${directory}" is not in a git repository. Send the job w\
ithout "worktree"; it then works in the workspace itself`)}function bareRepository(directory){return refused3(`"${directory}" is a bare repository or git's own \
folder, which has no files to work on. Send the job without "worktree"`)}function noCommit(repository){return refused3(`the repository of "${repository}" has no\
 commit to start from. Make a first commit, then send the job again`)}function createWorktrees(on){let{git,workspace,store}=on;return{git,workspace,records:createRecords(
worktreesIn(store))}}async function inspectWorktree({git,workspace},record2){let tip=await commitOf(git,workspace,`refs/heads/${record2.branch}`),location=locationOf(
record2);if(record2.git_dir===void 0)return{...EMPTY,tip,isUnchanged:!0};if(!fs24.existsSync(record2.path)){let isUnchanged3=tip===void 0||tip===record2.base;return{
...EMPTY,tip,isUnchanged:isUnchanged3}}let head2=(await git.ask(location,["rev-parse","--verify","HEAD"])).trim(),uncommitted=await uncommittedIn(git,location,"\
all"),isUnchanged2=head2===record2.base&&tip===record2.base&&uncommitted.length===0;return{head:head2,tip,uncommitted,ignored:await ignoredIn(git,location),isUnchanged:isUnchanged2}}
var EMPTY={head:void 0,uncommitted:[],ignored:NOTHING_IGNORED};async function removeWorktree({git,workspace,records},record2,tip){let isUnfinished=record2.git_dir===
void 0,force=isUnfinished?["--force","--force"]:["--force"],end2=await git.run({cwd:workspace},["worktree","remove",...force,"--",record2.path]);if(end2.code!==
0&&isUnfinished&&removeFolder(records,record2),fs24.existsSync(record2.path)){let message2=`Cannot remove worktree "${record2.path}": ${end2.stderr.trim()||"git\
 did not remove it"}`;throw new RelayError("GIT_FAILED",message2)}let ref=`refs/heads/${record2.branch}`;tip!==void 0&&await commitOf(git,workspace,ref)!==void 0&&
await git.ask({cwd:workspace},["update-ref","-d",ref,tip]),records.forget(record2)}function locationOf(record2){return{cwd:record2.path,gitDir:record2.git_dir,workTree:record2.
path}}function removeFolder(records,record2){(0,import_node_path13.dirname)(record2.path)===records.root&&fs24.rmSync(record2.path,{recursive:!0,force:!0})}var FENCE_GRACE_MS=2e3;
function isElsewhere({spansHosts},worker){return spansHosts&&liveness(worker)==="unknown"}function holdsElsewhere(store,worker,held2){return isElsewhere(store,worker)&&
(held2.left_ms??-1/0)>-FENCE_GRACE_MS}async function isSettledElsewhere(store,holder,held2){return isElsewhere(store,holder)?holdsElsewhere(store,holder,held2)?
!0:(await store.registry.list("worker")).some(({worker,stays,silent_ms})=>stays===!0&&worker.host===holder.host&&!isGone(worker,silent_ms)):!1}function isOverdueHere(job,clock){
return isOverdue(job,{now:clock.now(),ranMs:ranMs(job,clock)})}function ranMs(job,clock){if(job.state!=="running"||!sharesClock(job.lease.worker))return;let{ends_monotonic_ms,
lease_ms}=job.lease;return clock.monotonic()-(ends_monotonic_ms-lease_ms)}var OVERDUE={code:"EXPIRED",message:"The time to live of the job ended while the turn \
was running."};async function expire({store,clock,handovers},jobId2){let at=new Date(clock.now()).toISOString(),before=await store.jobs.read(jobId2),left2=before&&
await handovers.write(before,{ended:OVERDUE,isUrgent:!0});return(await store.jobs.change(jobId2,job=>{if(!isOverdueHere(job,clock))return;let handover=job.token===
before?.token?left2:void 0;return{event:{type:"expire",at,handover},durable:!0}})).job}var CHECK_MS=500;function createTurns(){let known2=new Map;function of2({
job_id,token:token3}){let turn2=known2.get(job_id);return turn2?.token===token3?turn2:void 0}function begin({job_id,token:token3}){let turn2={token:token3,processes:[],
isHeld:!1};return known2.set(job_id,turn2),turn2}function living(jobId2){return(known2.get(jobId2)?.processes??[]).filter(each=>liveness(each)!=="dead")}return{
note(held2,child){(of2(held2)??begin(held2)).processes.push(child)},hold(held2){let turn2=of2(held2)??begin(held2);return turn2.isHeld=!0,()=>{turn2.isHeld=!1,of2(
held2)===turn2&&living(held2.job_id).length===0&&known2.delete(held2.job_id)}},isHeld:held2=>of2(held2)?.isHeld===!0,living,async gone(jobId2){for(;living(jobId2).
length>0;)await(0,import_promises3.setTimeout)(CHECK_MS,void 0,{ref:!1});known2.get(jobId2)?.isHeld===!1&&known2.delete(jobId2)}}}function stillRunning(pids){return pids.
length===1?`process ${pids[0]} of its turn is still running`:`processes ${pids.join(", ")} of its turn are still running`}function isThisProcess(identity){let own3=ownIdentity();
return identity.pid===own3.pid&&identity.start===own3.start&&identity.boot_id===own3.boot_id&&identity.pid_ns===own3.pid_ns}var CLAIM_GRACE_MS=1e3,STOP_GRACE_MS=15e3,
PARTING_GRACE_MS=3e4,KILL_GRACE_MS=1e3;async function sweep(on){let{jobs}=on.store,swept=[];for(let held2 of await jobs.held({judge:!0})){let found=await sweepOne(
on,held2).catch(error=>stuck(held2.job_id,error));found!==void 0&&swept.push(found)}let{overdue,cancelled}=await jobs.tend();for(let jobId2 of overdue)await expireQueued(
on,jobId2);for(let job of cancelled)await cancelBelow(on,job).catch(unlessUnusable2);for(let jobId2 of await on.strays.stop())swept.push({job_id:jobId2,became:"\
stray"});return swept}function sweptLine({job_id,became,left:left2,isElsewhere:isElsewhere2}){return isElsewhere2?`job ${job_id} cannot be taken back: its worke\
r in another container is silent, but a process of its turn still runs there`:left2!==void 0?`job ${job_id} cannot be taken back: ${stillRunning(left2)} and can\
not be stopped`:became==="stuck"?`job ${job_id} cannot be taken back now: the store refused`:became==="stray"?`stopped what was left here of a turn of job ${job_id}\
 that this host had lost`:`took back job ${job_id}, which a dead or silent worker held: now ${became}`}function stuck(jobId2,error){if(!(error instanceof RelayError||
systemCode(error)!==void 0))throw error;if(!(error instanceof RelayError&&error.code==="STORE_FORMAT_UNKNOWN"))return{job_id:jobId2,became:"stuck"}}async function expireQueued(on,jobId2){
try{(await on.store.jobs.read(jobId2))?.state==="queued"&&await expire(on,jobId2)}catch(error){if(!(error instanceof RelayError))throw error}}function unlessUnusable2(error){
if(!isUnusable(error))throw error}async function sweepOne(on,held2){let{job,refusal:refusal4}=held2;if(refusal4!==void 0)return sweepUnusable(held2,refusal4);if(job!==
void 0)return job.state==="running"?sweepRunning(on,job,held2):sweepEnded(on,job,held2)}function sweepUnusable({job_id,worker},refusal4){if(worker!=="held")return refusal4.
code==="JOB_DAMAGED"?{job_id,became:"damaged"}:stuck(job_id,refusal4)}async function sweepRunning(on,job,held2){let at=new Date(on.clock.now()).toISOString();if(isOverdueHere(
job,on.clock)){let handover2=await on.handovers.write(job,{ended:OVERDUE,isUrgent:!0});return changeIfStill(on.store,job,{type:"expire",at,handover:handover2})}
if(on.turns.isHeld(job))return renewOwn(on,job,held2);if(held2.worker==="held"||holdsElsewhere(on.store,job.lease.worker,held2))return;let reason2=lossOf(on.store,
job,held2.worker==="dead"),rest2=await stopTurn(on,job,job.lease.worker);if(rest2!==void 0)return on.store.spansHosts&&await on.store.jobs.renew(job),rest2;let{
token:token3}=job,handover=await on.handovers.write(job,{ended:{code:"WORKER_LOST",message:reason2}}),pass_to=job.task.write===!0?void 0:await on.nextAgent(job,
{code:"WORKER_LOST",retryable:!0});return changeIfStill(on.store,job,{type:"lose",at,token:token3,reason:reason2,handover,pass_to})}async function sweepEnded(on,job,held2){
if(!(isYoung(held2,CLAIM_GRACE_MS)&&!isAbandoned(job))&&(await on.store.jobs.read(job.job_id))?.version===job.version){if(job.holder!==void 0&&!isOverHere(on.turns,
job)){if(liveness(job.holder)!=="dead"&&isYoung(held2,stopGraceMs(job))||await isSettledElsewhere(on.store,job.holder,held2))return;let rest2=await stopTurn(on,
job,job.holder);if(rest2!==void 0)return rest2}await on.store.jobs.settle(job,{isLeft:!0})}}function isAbandoned(job){return job.holder!==void 0&&job.state!=="q\
ueued"&&liveness(job.holder)==="dead"}function isOverHere(turns,job){return job.holder===void 0||!isThisProcess(job.holder)||wasEndedByOthers(job)?!1:!turns.isHeld(
job)&&turns.living(job.job_id).length===0}function stopGraceMs(job){return wasEndedByOthers(job)?STOP_GRACE_MS:PARTING_GRACE_MS}async function changeIfStill(store,seen,event){
let done=await store.jobs.change(seen.job_id,job=>job.state==="running"&&job.token===seen.token?{event,durable:!0}:void 0);return done.changed?{job_id:seen.job_id,
became:done.job.state}:void 0}async function stopTurn({store,lifelines,unstopped},job,worker){let workspace=store.spansHosts?void 0:store.workspace,left2=await stopHere(
unstopped,job,workspace);if(left2.length>0)return{job_id:job.job_id,became:"stuck",left:left2};if(lifelines.hasTurns(worker))return{job_id:job.job_id,became:"st\
uck",isElsewhere:!0}}async function stopHere(unstopped,job,workspace){let marker=turnMarker(job.job_id,job.token,workspace),known2=unstopped.get(marker.value),processes=[
...job.processes,...known2??[]],left2=known2===void 0?(await killTree({processes,marker,graceMs:KILL_GRACE_MS})).left:treeOf({processes,marker}).map(({pid})=>pid);
return left2.length===0?unstopped.delete(marker.value):unstopped.set(marker.value,left2.map(identify).filter(isPresent)),left2}function isPresent(identity){return identity!==
void 0}async function renewOwn({store},job,held2){(held2.left_ms===void 0||held2.left_ms<0)&&await store.jobs.renew(job)}function lossOf({spansHosts},job,isDead){
let{id:id8,pid,host_name}=job.lease.worker,host2=spansHosts&&host_name!==void 0?` on "${host_name}"`:"",worker=`Its worker "${id8}" (pid ${pid}${host2})`;return isDead?
`${worker} died during attempt ${job.attempts}.`:`${worker} sent no heartbeat for longer than its lease in attempt ${job.attempts}.`}function isYoung({quiet_ms},limitMs){
return quiet_ms>=0&&quiet_ms<limitMs}var short2=string2().check(_maxLength(300)),place2=string2().check(_maxLength(5e3)),OperationId=string2().check(_regex(/^op_\d{13}_[0-9a-z]{12}$/)),
Effect=strictObject({operation:short2,path:optional(place2),from:optional(place2),before:optional(short2),after:optional(short2),bytes_before:optional(int()),bytes_after:optional(
int()),backup_id:optional(short2)}),Outcome=_enum(["done","failed","denied","dry_run","unknown"]),about3={operation_id:OperationId,tool:short2,scope:Scope,mode:Mode,
root:optional(short2),who:AuditWho,job_id:optional(short2),conversation_key:optional(string2().check(_maxLength(200))),paths:optional(array(place2).check(_maxLength(
100))),input:optional(record(string2(),unknown())),approval_id:optional(short2)},end={outcome:Outcome,code:optional(short2),reason:optional(string2().check(_maxLength(
2e3))),ms:optional(int()),effects:optional(array(Effect).check(_maxLength(200))),more_effects:optional(int())},ToolEntry=discriminatedUnion("phase",[strictObject(
{at:Instant,phase:literal("intent"),...about3,process:ProcessIdentity}),strictObject({at:Instant,phase:literal("outcome"),operation_id:OperationId,tool:short2,root:optional(
short2),...end}),strictObject({at:Instant,phase:literal("call"),...about3,...end})]),Preview=strictObject({kind:_enum(["diff","command","text"]),title:string2(),
text:string2()}),ApprovalState=_enum(["pending","approved","rejected","expired","used"]),Approval=strictObject({approval_id:string2(),tool:string2(),mode:Mode,root:optional(
string2()),agent:AgentId,who:AuditWho,job_id:optional(string2()),preview:Preview,cut:int(),asked_at:Instant,expires_at:Instant,state:ApprovalState,decided_by:optional(
string2()),decided_at:optional(Instant),note:optional(string2()),operation_id:optional(string2())}),NAME2=/[A-Za-z0-9][A-Za-z0-9._-]{0,63}/y,ALL=new Set(["chann\
el","here"]),MOST=50;function mentionsIn(text3){let found=new Set,prose2=withoutCode(text3);for(let at=prose2.indexOf("@");at!==-1;at=prose2.indexOf("@",at+1)){
if(at>0&&!mayPrecede(prose2.charAt(at-1)))continue;let name3=nameAt(prose2,at+1);if(name3!==void 0&&(found.add(ALL.has(name3)?EVERYONE:name3),found.size===MOST))
break}return[...found]}function nameAt(text3,start3){NAME2.lastIndex=start3;let name3=NAME2.exec(text3)?.[0];if(name3===void 0)return;let after=text3.slice(start3+
name3.length,start3+name3.length+2);if(!/^(?:@|\/[\p{L}\p{N}]|[\p{L}\p{N}])/u.test(after))return name3.replace(/[._-]+$/,"")}function mayPrecede(before){return/[\s\p{P}\p{S}]/u.
test(before)&&!/[@/\\_+=%&~#$]/.test(before)}function withoutCode(text3){if(!text3.includes("`"))return text3;let runs=[...text3.matchAll(/`+/g)],next=[],latest=new Map;
for(let at=runs.length-1;at>=0;at-=1){let length=runs[at]?.[0].length??0;next[at]=latest.get(length),latest.set(length,at)}let prose2="",end2=0;for(let at=0;at<
runs.length;at+=1){let close=next[at],opened=runs[at],closed=close===void 0?void 0:runs[close];close===void 0||opened===void 0||closed===void 0||(prose2+=`${text3.
slice(end2,opened.index)} `,end2=closed.index+closed[0].length,at=close)}return prose2+text3.slice(end2)}var PAGE2=200,MAX_ATTEMPTS2=1e3;function requestKey(agent,request_id,what){
if(request_id!==void 0)return{key:(0,import_node_crypto5.hash)("sha256",JSON.stringify([agent,request_id])),digest:(0,import_node_crypto5.hash)("sha256",JSON.stringify(
what)),request_id}}function createRequests(logs2){let folds=createFolds({logs:logs2,empty:()=>new Map,apply(known2,{event}){let parsed2=RequestEvent.safeParse(event);
if(!parsed2.success)return;let{key:key2,...entry}=parsed2.data;known2.has(key2)||known2.set(key2,entry)}});async function keep({key:key2,digest:digest2},log,check3){
let name3=requestsLog(key2),before=(await folds.current(name3)).value.get(key2);if(before!==void 0)return{entry:before,isNew:!1};await check3();let entry={digest:digest2,
log:[...log],after:await logs2.last(log)};return await folds.append(name3,known2=>known2.has(key2)?void 0:{type:"request",key:key2,...entry})!==void 0?{entry,isNew:!0}:
{entry:(await folds.current(name3)).value.get(key2)??entry,isNew:!1}}async function appendUnlessThere({log,event},key2,{after:start3,isNew}){let after=start3,isSeen=isNew;
for(let attempt2=0;attempt2<MAX_ATTEMPTS2;){if(isSeen){attempt2+=1;let line=await logs2.append(log,after+1,event);if(line!==void 0)return{line,isRepeat:!1}}let lines=await logs2.
read(log,{after,limit:PAGE2}),found=lines.find(line=>line.event.request===key2);if(found!==void 0)return{line:found,isRepeat:!0};after=lines.at(-1)?.version??after,
isSeen=lines.length<PAGE2}throw contested(log)}return{async once({log,event,request:request2},check3){if(request2===void 0)return await check3(),{line:await appendLast(
logs2,log,event),isRepeat:!1};let{entry,isNew}=await keep(request2,log,check3);if(entry.digest!==request2.digest||entry.log.join("/")!==log.join("/"))throw conflict(
request2);let{after}=entry,keyed={log,event:{...event,request:request2.key}};return appendUnlessThere(keyed,request2.key,{after,isNew})}}}function conflict({request_id}){
let message2=`Cannot send: request_id "${request_id}" was used for something else. Repeat it only with the same channel and text; use a new request_id for anyth\
ing new.`;return new RelayError("REQUEST_ID_CONFLICT",message2)}async function send3(on,to,given2){let{channel:channel2,post:post2}=to,found=await on.channels.get(
channel2),parent=post2===void 0?void 0:await on.texts.get({channel:channel2,post:post2}),event=eventOf(given2),log=logOf(post2===void 0?{channel:channel2,post:1}:
{channel:channel2,post:post2,reply:1}),{text:text3,attachments,job_id,ttl_ms}=event,request2=requestKey(given2.from,given2.request_id,[log,text3,attachments,job_id,
ttl_ms]),check3=async()=>{refuseArchived(found),await given2.check?.(event.mentions.filter(name3=>name3!==EVERYONE));for(let{bytes}of given2.attachments??[])await on.
blobs.keep(bytes);parent!==void 0&&await joinThread(on,parent,given2.from)},removeNote=await on.unnotified.note({channel:channel2,post:post2},await on.logs.last(
log)),{line,isRepeat}=await on.requests.once({log,event,request:request2},check3).catch(async error=>{throw isRefusal2(error)&&await removeNote(),error}),stored={
place:post2===void 0?{channel:channel2,post:line.version}:{channel:channel2,post:post2,reply:line.version},at:line.at,event:PostEvent.parse(line.event),marks:void 0},
notices=await on.notices.of(found,stored);return isRepeat||await on.notify(notices),await removeNote(),{stored,notices,isRepeat}}function isRefusal2(error){return error instanceof
RelayError&&ERROR_STATUS[error.code]<500}async function joinThread({logs:logs2,texts,mine},parent,from){let{channel:channel2,post:post2}=parent.place;await texts.
mark(parent.place,marks=>marks?.hasThread===!0?void 0:{type:"thread",message:post2,by:from}),await mine.addThread(parent.event.from,{channel:channel2,post:post2,
after:0}),await mine.addThread(from,{channel:channel2,post:post2,after:await logs2.last(threadLog(channel2,post2))})}function eventOf({from,session,text:text3,attachments=[],
job_id,ttl_ms}){if(checkText(text3),attachments.length>MAX_ATTACHMENTS)throw tooLarge(`${attachments.length} attachments, and at most ${MAX_ATTACHMENTS} are acc\
epted`);return{type:"post",from,session,text:text3,mentions:mentionsIn(text3),attachments:attachments.length===0?void 0:attachments.map(storedOf),job_id,ttl_ms}}
function storedOf({name:name3,content_type,bytes}){let{length}=bytes;if(length>MAX_ATTACHMENT_BYTES)throw tooLarge(`an attachment of ${length} bytes, and at mos\
t ${MAX_ATTACHMENT_BYTES} are accepted`);return{name:name3,content_type,sha256:(0,import_node_crypto4.hash)("sha256",bytes),bytes:length}}function checkText(text3){
let bytes=Buffer.byteLength(text3);if(!(bytes<=MAX_TEXT_BYTES))throw tooLarge(`a text of ${bytes} bytes, and at most ${MAX_TEXT_BYTES} are accepted. Send a shor\
t text and attach the long one`)}function tooLarge(what){return new RelayError("MESSAGE_TOO_LARGE",`Cannot send this message: it has ${what}.`)}function refuseArchived({
channel:channel2,state}){if(!state.isArchived)return;let message2=`Cannot change anything in channel "${channel2}": it is archived and can only be read. Unarchi\
ve it first.`;throw new RelayError("CHANNEL_ARCHIVED",message2,{details:{channel:channel2}})}var O_PATH=2097152,byDescriptor={isFirm:!0,openFlags:fs34.constants.
O_NONBLOCK|fs34.constants.O_NOCTTY,top(directory){let place42=held(directory);if(fs34.readlinkSync(place42.at)===directory&&place42.stat.isDirectory())return place42;
place42.close()},child:(folder,name3)=>held(`${folder.at}/${name3}`),now:({at})=>fs34.readlinkSync(at)};function held(path){let fd=fs34.openSync(path,O_PATH|fs34.constants.
O_NOFOLLOW),isOpen=!0,close=()=>{isOpen&&fs34.closeSync(fd),isOpen=!1};try{return{at:`/proc/self/fd/${fd}`,stat:fs34.fstatSync(fd,{bigint:!0}),close}}catch(error){
throw close(),error}}var byRealPath={isFirm:!1,openFlags:fs34.constants.O_NONBLOCK|fs34.constants.O_NOCTTY|fs34.constants.O_NOFOLLOW,top(directory){if(fs34.realpathSync.
native(directory)!==directory)return;let place42=named(directory);return place42.stat.isDirectory()?place42:void 0},child:(folder,name3)=>named(`${folder.at}/${name3}`),
now:({at})=>fs34.realpathSync.native(at)};function named(at){return{at,stat:fs34.lstatSync(at,{bigint:!0}),close:()=>{}}}var HOLDING=process.platform==="linux"&&
fs34.existsSync("/proc/self/fd")?byDescriptor:byRealPath;function statsOf(paths){return paths.flatMap(path=>fs34.statSync(path,{bigint:!0,throwIfNoEntry:!1})??[])}
function isSame(one,other){return one.ino===other.ino&&one.dev===other.dev}function shown(path){return path.startsWith("/")?"an absolute path":`"${cut(oneLine(path),
200)}"`}function isOutside(path){let message2=`Cannot use ${shown(path)}: it leads out of the root. Give a path relative to the root, such as "src/main.ts".`;return new RelayError(
"PATH_OUTSIDE_WORKSPACE",message2)}function isDeniedPath(path){let message2=`Cannot use ${shown(path)}: a rule of this root denies it. Work without it; a person\
 can see the rule with: relay root check PATH`;return new RelayError("PATH_IGNORED",message2)}function isInvalid(path,why2){return new RelayError("PATH_INVALID",
`Cannot use ${shown(path)}: ${why2}.`)}function isMissing(path){let message2=`Cannot find ${shown(path)}: the root has no such file or folder. List the folder t\
o see what exists.`;return new RelayError("FILE_NOT_FOUND",message2)}function isNoFile(path,what){return new RelayError("NOT_A_FILE",`Cannot use ${shown(path)} \
as a file: it is ${what}.`)}function isNoFolder(path){return new RelayError("NOT_A_FOLDER",`Cannot use ${shown(path)}: it is not a folder.`)}function hasChanged(path){
let message2=`Cannot use ${shown(path)}: it was changed or replaced at this moment. Read it again and repeat the call.`;return new RelayError("FILE_CHANGED",message2)}
function rootIsGone(name3){let message2=`Cannot use root "${name3}": its folder is missing or was replaced by a link. A person can correct it with: relay root s\
et ${name3} --path PATH`;return new RelayError("ROOT_NOT_FOUND",message2)}function asRefusal(error,path){if(error instanceof RelayError)return error;switch(systemCode(
error)){case void 0:return error;case"ENOENT":return isMissing(path);case"ENOTDIR":return isNoFolder(path);case"ENAMETOOLONG":return isInvalid(path,"it is too l\
ong");case"EINVAL":case"ESTALE":case"ELOOP":return hasChanged(path);case"EMFILE":case"ENFILE":case"ENOMEM":return error;default:{let message2=`Cannot read ${shown(
path)}: the system refuses it (${systemCode(error)}).`;return new RelayError("FILE_UNREADABLE",message2)}}}var MOST_BYTES3=4095;function relativePath(path){if(path.
includes("\0"))throw isInvalid(path,"it contains a NUL character");if(new RegExp("\\p{Cs}","u").test(path))throw isInvalid(path,"it is not valid Unicode");if(Buffer.
byteLength(path)>MOST_BYTES3)throw isInvalid(path,"it is too long");if(path.startsWith("/"))throw isOutside(path);let plain3=import_node_path14.posix.join(".",path,
".").replace(/\/$/,"");if(plain3===".."||plain3.startsWith("../"))throw isOutside(path);return plain3==="."?"":plain3}function namesOf4(relative22){return relative22===
""?[]:relative22.split("/")}var MOST_LINKS2=40,KERNEL_SYSTEMS=new Set([40864,1650812274,1684170528,1953653091,7377,2613483,1667723888,1935894131,1650812272,3405662737]);
function find({root,holding,judge:judge2},asked,{follow:follow2}){let way=startAt(root,holding),ahead=namesOf4(asked).toReversed(),links=0;try{for(let name3=ahead.
pop();name3!==void 0;name3=ahead.pop()){if(name3===""||name3===".")continue;if(name3===".."){way.length>1?way.pop()?.close():ahead.splice(0,1/0,...backInside(root,
asked,["..",...ahead.toReversed()]));continue}let folder=last(way),next=step(holding,{folder,name:name3,asked,judge:judge2});if(next.stat.isSymbolicLink()&&(follow2||
ahead.length>0)){if(next.close(),judge2.isDenied(next.path,!1))throw isDeniedPath(asked);if(++links>MOST_LINKS2)throw isInvalid(asked,"its links lead in a circl\
e");let target=readLink(folder,name3,asked);if(!target.startsWith("/")){ahead.push(...target.split("/").toReversed());continue}closeAll(way.splice(1));let rest2=ahead.
toReversed();ahead.splice(0,1/0,...fromAbsolute(root,asked,{target,rest:rest2}));continue}if(way.push(next),judgePlace(next,{asked,judge:judge2,folder}),!ahead.
every(each=>each===""||each===".")&&!next.stat.isDirectory())throw isNoFolder(asked)}let found=last(way);way.pop();try{checkPlace(found,{root,holding,judge:judge2,
asked})}catch(error){throw found.close(),error}return found}finally{closeAll(way)}}function startAt(root,holding){let top=openTop(root,holding);if(top===void 0)
throw rootIsGone(root.name);return[{...top,path:""}]}function openTop(root,holding){try{return holding.top(root.directory)}catch(error){let code=systemCode(error);
if(code==="ENOENT"||code==="ENOTDIR"||code==="ELOOP")return;throw asRefusal(error,"")}}function step(holding,{folder,name:name3,asked,judge:judge2}){let path=folder.
path===""?name3:`${folder.path}/${name3}`;try{return{...holding.child(folder,name3),path}}catch(error){throw judge2.isDenied(path,!1)||judge2.isDenied(asked,!1)?
isDeniedPath(asked):asRefusal(error,asked)}}function readLink(folder,name3,asked){try{return fs42.readlinkSync(`${folder.at}/${name3}`)}catch(error){throw asRefusal(
error,asked)}}function judgePlace(next,{asked,judge:judge2,folder}){if(judge2.isDenied(next.path,next.stat.isDirectory())||judge2.kept().some(each=>isSame(each,
next.stat)))throw isDeniedPath(asked);if(next.stat.dev!==folder.stat.dev&&!next.stat.isSymbolicLink()&&KERNEL_SYSTEMS.has(fs42.statfsSync(next.at).type>>>0))throw isOutside(
asked)}function checkPlace(found,on){let{root,holding,judge:judge2,asked}=on;if(!(holding.isFirm||found.path===""))try{let isLink=found.stat.isSymbolicLink(),above={
...found,at:found.at.slice(0,found.at.lastIndexOf("/"))},real=isLink?`${holding.now(above)}${found.at.slice(above.at.length)}`:holding.now(found),path=below(root.
directory,real);if(path===void 0)throw isOutside(asked);if(judge2.isDenied(path,found.stat.isDirectory()))throw isDeniedPath(asked);if(!isSame(fs42.lstatSync(real,
{bigint:!0}),found.stat))throw hasChanged(asked);found.path=path}catch(error){throw asRefusal(error,asked)}}function fromAbsolute(root,asked,{target,rest:rest2}){
let inside=below(root.directory,target);return inside!==void 0?[...inside.split("/"),...rest2].toReversed():realInside(root,asked,[target,...rest2].join("/"))}function backInside(root,asked,names2){
return realInside(root,asked,`${root.directory}/${names2.join("/")}`)}function realInside(root,asked,path){let real=realPath2(path),inside=real===void 0?void 0:
below(root.directory,real);if(inside===void 0)throw isOutside(asked);return namesOf4(inside).toReversed()}function realPath2(path){try{return fs42.realpathSync.
native(path)}catch(error){if(systemCode(error)===void 0)throw error;return}}function below(directory,path){if(path===directory)return"";let above=directory==="/"?
"/":`${directory}/`;return path.startsWith(above)?path.slice(above.length):void 0}function last(way){let found=way.at(-1);if(found===void 0)throw new Error("A w\
ay below a root has lost its root.");return found}function closeAll(places){for(let place42 of places)place42.close()}var import_ignore=__toESM2(require_ignore(),
1),DATA2=["json","yaml","yml","toml","ini","env","properties","txt","conf","csv","xml"],withData=(...names2)=>names2.flatMap(name3=>DATA2.map(ending=>`${name3}.${ending}`)),
DEFAULT_DENIALS={"an environment file":{files:["*.env",".env.*",".env-*",".envrc",".flaskenv",".dev.vars"],folders:[".env"]},"a private key or a store of keys":{
files:["*.pem","*.key","*.p8","*.p12","*.pfx","*.pkcs12","*.jks","*.keystore","*.ppk","*.kdb","*.kdbx","*.agekey","*.ovpn","*.keychain","*.keychain-db","id_rsa",
"id_dsa","id_ecdsa","id_ecdsa_sk","id_ed25519","id_ed25519_sk","ssh_host_*_key","sops/age/keys.txt"],folders:[".ssh",".gnupg",".pki",".password-store",".local/s\
hare/keyrings","Library/Keychains"]},"a file with credentials":{files:["credentials",".credentials",".secrets",...withData("credentials",".credentials","secret",
"secrets",".secrets"),...withData("*.secret","*.secrets","*-secret","*-secrets","*-credentials"),...withData("secrets/*","secrets/*/*",".secrets/*",".secrets/*/\
*"),"client_secret*.json","service-account*.json","service_account*.json","serviceaccount*.json","*-service-account.json","application_default_credentials.json",
"access_tokens.db","credentials.db",".git-credentials",".git/config",".git/modules/*/config",".netrc","_netrc",".npmrc",".pypirc",".pgpass",".my.cnf",".mylogin.\
cnf",".htpasswd",".dockercfg",".dockerconfigjson",".docker/config.json",".cargo/credentials.toml",".m2/settings.xml",".m2/settings-security.xml",".gradle/gradle\
.properties",".composer/auth.json",".config/composer/auth.json",".config/git/credentials","rclone.conf",".vault-token",".vault_pass*","vault_pass.txt",".codex/a\
uth.json",".gemini/oauth_creds.json",".terraformrc","terraform.rc","*.tfstate","*.tfstate.*","*.tfvars","*.tfvars.json","local.settings.json","wp-config.php"],folders:[
".config/gh",".config/hub",".config/glab-cli",".config/op",".config/rclone",".terraform.d"]},"the configuration of a cloud":{files:["kubeconfig","*.kubeconfig",
".s3cfg",".boto",".databrickscfg"],folders:[".aws",".azure",".kube",".config/gcloud",".gcloud",".config/doctl",".config/heroku",".config/netlify",".config/fly",
".fly",".oci",".aliyun",".tccli",".bluemix",".ibmcloud",".snowsql"]},"the state of a browser or a shell":{files:[".*_history"],folders:[".mozilla",".thunderbird",
".config/google-chrome",".config/chromium",".config/BraveSoftware","Library/Cookies","Library/Application Support/Google/Chrome","Library/Application Support/Fi\
refox"]}};function folded(path){return isPlain2(path)?path.toLowerCase():foldAll(path)}function isPlain2(path){return/^[!-~ ]*$/.test(path)&&!/[. ](?:\/|$)/.test(
path)}function foldAll(path){return path.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC").replace(new RegExp("\\p{Default_Ignorable_Code_Point}",
"gu"),"").split("/").map(name3=>name3.replace(/[. ]+$/,"")||name3).join("/")}function createDenials(root){let{deny,allow}=root.settings,own3=patterns(deny),lifted=patterns(
allow),kept=root.kept.flatMap(path=>below(root.directory,path)??[]).map(folded),isKept=path=>kept.some(each=>below(each,path)!==void 0);function why2(relative22,isFolder){
let path=folded(relative22);if(path==="")return;if(isKept(path))return"it belongs to the relay itself, or to another root";let named22=matchIn(own3,path,isFolder);
if(named22!==void 0)return`"deny" of the root has ${named22}`;let looks=defaults().find(({within:within2,file})=>within2.test(path)||!isFolder&&file.test(path));
if(!(looks===void 0||matchIn(lifted,path,isFolder)!==void 0))return`it looks like ${looks.what}`}return{why:why2,isDenied:(relative22,isFolder)=>why2(relative22,
isFolder)!==void 0,holdsKept:relative22=>kept.some(each=>below(folded(relative22),each)!==void 0)}}function matchIn(rules,path,isFolder){return rules?.test(isFolder?
`${path}/`:path).rule?.pattern}function patterns(list3){if(list3.length!==0)return(0,import_ignore.default)({ignoreCase:!0}).add(list3.map(folded))}var known;function defaults(){
return known??=Object.entries(DEFAULT_DENIALS).map(([what,{files,folders}])=>({what,file:new RegExp(`(?:^|/)${anyOf2(files)}$`),within:new RegExp(`(?:^|/)${anyOf2(
folders)}(?:/|$)`)})),known}function anyOf2(list3){return`(?:${list3.map(pattern2=>folded(pattern2).replaceAll(/[.+^${}()|[\]\\?]/g,String.raw`\$&`).replaceAll(
"*","[^/]*")).join("|")})`}function entryOf({path,stat}){return{path,name:path.slice(path.lastIndexOf("/")+1),type:typeOf2(stat),size:Number(stat.size),modified_at:timeOf2(
stat.mtimeMs),mode:Number(stat.mode&0o7777n)}}function typeOf2(stat){return stat.isFile()?"file":stat.isDirectory()?"folder":stat.isSymbolicLink()?"link":"other"}
function timeOf2(ms){return new Date(Math.max(-864e13,Math.min(864e13,Number(ms)))).toISOString()}var NEVER_WRITTEN=new Set([".git",".hg",".svn",".jj","git~1"]);
async function holdParent(on,asked){let names2=namesOf4(asked),name3=names2.at(-1);if(name3===void 0)throw isInvalid(asked,"it is the root itself");if(Buffer.byteLength(
name3)>255)throw isInvalid(asked,"its name is longer than 255 bytes");let folder=on.seek(names2.slice(0,-1).join("/"),!0);try{if(!folder.stat.isDirectory())throw isNoFolder(
asked);let path=folder.path===""?name3:`${folder.path}/${name3}`;if(namesOf4(folded(path)).some(each=>NEVER_WRITTEN.has(each))||on.judge.holdsKept(path))throw isDeniedPath(
asked);let place42={path,at:`${folder.at}/${name3}`},stat=statAt(place42.at,asked);if(stat===void 0&&on.judge.isDenied(path,!1))throw isDeniedPath(asked);return stat!==
void 0&&judgePlace({...place42,stat},{asked,judge:on.judge,folder}),{at:folder.at,path,name:name3,exists:stat&&entryOf({path,stat}),recheck:()=>{let found=statAt(
place42.at,asked);if(!isUnchanged(stat,found)||!isStillThere(folder,on))throw hasChanged(asked)},close:()=>(folder.close(),Promise.resolve())}}catch(error){throw folder.
close(),error}}function isUnchanged(before,now){return before===void 0||now===void 0?before===now:isSame(before,now)?!before.isFile()||before.size===now.size&&before.
mtimeNs===now.mtimeNs:!1}function isStillThere(folder,{root,holding}){try{return below(root.directory,holding.now(folder))===folder.path}catch(error){if(asRefusal(
error,folder.path)===error)throw error;return!1}}function statAt(at,asked){try{return fs52.lstatSync(at,{bigint:!0,throwIfNoEntry:!1})}catch(error){throw asRefusal(
error,asked)}}var import_ignore2=__toESM2(require_ignore(),1),DEFAULT_IGNORED=[".git",".hg",".svn",".jj","node_modules","bower_components","__pycache__",".venv",
".tox",".mypy_cache",".pytest_cache",".ruff_cache",".next",".nuxt",".svelte-kit",".turbo",".parcel-cache"],MOST_LINES=5e3,MOST_LEAPS=3,MOST_LEAPING=100,MOST_LEVELS=64;
function createIgnoring(on){let defaults2=(0,import_ignore2.default)({ignoreCase:!1}).add(DEFAULT_IGNORED),rules=new Map;function rulesIn(folder){let known2=rules.
get(folder);if(known2!==void 0)return known2;let found=collect3(folder);return rules.set(folder,found),found}async function collect3(folder){let above=folder===
""?void 0:await rulesIn(folderOf(folder)),lines=bounded(await on.readLines(folder)).flatMap(line=>fromRoot(line,folder));if(above!==void 0&&lines.length===0)return above;
let files=(0,import_ignore2.default)({ignoreCase:!1}).add(above?.files??defaults2).add(lines);return{files,all:(0,import_ignore2.default)({ignoreCase:!1}).add(files).
add(on.ignore)}}return async(relative22,isFolder)=>{let names2=namesOf4(relative22),path=names2.slice(0,MOST_LEVELS).join("/");if(path==="")return!1;let{all}=await rulesIn(
folderOf(path));return all.ignores(isFolder||names2.length>MOST_LEVELS?`${path}/`:path)?!0:names2.slice(MOST_LEVELS).some(name3=>DEFAULT_IGNORED.includes(name3))}}
function folderOf(relative22){return relative22.slice(0,Math.max(0,relative22.lastIndexOf("/")))}function bounded(lines){let leaping=0;return lines.slice(0,MOST_LINES).
filter(line=>{let leaps=line.split("**").length-1;return leaps>1&&(leaping+=1),leaps<=MOST_LEAPS&&(leaps<=1||leaping<=MOST_LEAPING)})}function fromRoot(line,folder){
if(line.trim()===""||line.startsWith("#"))return[];if(folder==="")return[line];let isNegated=line.startsWith("!"),pattern2=isNegated?line.slice(1):line,below2=/\/(?!\s*$)/.
test(pattern2)?pattern2.replace(/^\//,""):`**/${pattern2}`,place42=folder.replaceAll(/[\\*?[\]]/g,String.raw`\$&`);return[`${isNegated?"!":""}/${place42}/${below2}`]}
async function openFound(found,{holding,asked}){let{stat:before,path}=found;if(!before.isFile()&&!before.isDirectory())throw isNoFile(asked,whatIs(before));let handle=await openAt(
found,{holding,asked});try{let stat=await handle.stat({bigint:!0}),isThere=holding.isFirm||leadsTo(found,stat,holding);if(!isSame(before,stat)||!isThere)throw hasChanged(
asked);return{handle,stat,path}}catch(error){throw await handle.close(),asRefusal(error,asked)}}async function openAt({at,stat},{holding,asked}){let folderOnly=stat.
isDirectory()?fs62.constants.O_DIRECTORY:0;try{return await fs62.promises.open(at,fs62.constants.O_RDONLY|folderOnly|holding.openFlags)}catch(error){throw asRefusal(
error,asked)}}var LOOKS2=3;function leadsTo(found,opened,holding){for(let look22=0;look22<LOOKS2;look22+=1)if(!isStillAt(found,holding)||!isSame(fs62.lstatSync(
found.at,{bigint:!0}),opened))return!1;return!0}function isStillAt(found,holding){return holding.now(found)===found.at}function whatIs(stat){return stat.isFIFO()?
"a pipe":stat.isSocket()?"a socket":stat.isSymbolicLink()?"a link":"a device"}var TURN_MS=10;function createPause(){let lastMs=performance.now();return async()=>{
performance.now()-lastMs<TURN_MS||(await(0,import_promises4.setImmediate)(),lastMs=performance.now())}}async function listFolder(on,asked,options){let{ignored=!1,
limit=1/0,after}=options,folder=on.seek(asked,!0);try{let names2=await namesIn22(folder,{...on,asked}),rest2=after===void 0?names2:names2.filter(name3=>name3>after),
entries=[],pause22=createPause(),hidden=0;for(let[at,name3]of rest2.entries()){if(entries.length>=limit)return{entries,hidden,next:rest2[at-1]};await pause22();
let entry=look2(on,folder,name3);entry!=="gone"&&(entry==="hidden"?hidden+=1:(ignored||!await on.isIgnored(entry.path,entry.type==="folder"))&&entries.push(entry))}
return{entries,hidden}}finally{folder.close()}}async function*walkFolder(on,path,options){let asked=relativePath(path),{depth=1/0,signal:signal2,ignored=!1,after}=options;
signal2.throwIfAborted();let way=[await enter(on,asked,{follow:!0,behind:top=>namesBelow(top,after)})],pause22=createPause();try{for(let level=way.at(-1);level!==
void 0;level=way.at(-1)){await pause22(),signal2.throwIfAborted();let entry=nextIn(on,level,options);if(entry===void 0){way.pop()?.folder?.close();continue}if(!ignored&&
await on.isIgnored(entry.path,entry.type==="folder"))continue;let[passed,...behind]=entry.name===level.behind[0]?level.behind:[];if(passed===void 0&&(yield entry),
entry.type!=="folder"||way.length>=depth)continue;level.folder?.close(),level.folder=void 0;let inside=await enterIfReadable(on,entry.path,{...options,behind});
inside!==void 0&&way.push(inside)}}finally{for(let{folder}of way)folder?.close()}}function namesBelow(folder,path){if(path===void 0||path==="")return[];let way=folder===
""?path:below(folder,path);if(way===void 0)throw isInvalid(path,"a walk of another folder cannot continue behind it");return namesOf4(way)}async function enter(on,asked,{
follow:follow2,behind}){let folder=on.seek(asked,follow2);try{let from=behind(folder.path),[first3]=from,all=await namesIn22(folder,{...on,asked}),names2=first3===
void 0?all:all.filter(name3=>name3>=first3);return{path:folder.path,names:names2,at:0,folder,behind:from}}catch(error){throw folder.close(),error}}async function enterIfReadable(on,path,{
onSkipped,behind}){try{return await enter(on,path,{follow:!1,behind:()=>behind})}catch(error){if(!(error instanceof RelayError))throw error;onSkipped?.(path);return}}
function nextIn(on,level,{onHidden}){try{level.folder??=on.seek(level.path,!1)}catch(error){if(error instanceof RelayError)return;throw error}for(;level.at<level.
names.length;){let name3=level.names[level.at++]??"",entry=look2(on,level.folder,name3);if(typeof entry!="string")return entry;entry==="hidden"&&onHidden?.()}}function look2(on,folder,name3){
if(name3.includes("\uFFFD"))return"hidden";let path=folder.path===""?name3:`${folder.path}/${name3}`,at=`${folder.at}/${name3}`;try{let stat=fs72.lstatSync(at,{
bigint:!0,throwIfNoEntry:!1});return stat===void 0?"gone":(judgePlace({path,at,stat},{asked:path,judge:on.judge,folder}),stat.isSymbolicLink()&&leadsOut(on,path)?
"hidden":entryOf({path,stat}))}catch(error){if(error instanceof RelayError)return"hidden";if(asRefusal(error,path)instanceof RelayError)return"gone";throw error}}
function leadsOut({seek},path){try{return seek(path,!0).close(),!1}catch(error){if(!(error instanceof RelayError))throw error;return error.code==="PATH_OUTSIDE_\
WORKSPACE"||error.code==="PATH_IGNORED"}}var SAME_LISTS=3;function isListOf(folder,names2,holding){for(let times=0;times<SAME_LISTS;times+=1){if(!isStillAt(folder,
holding))return!1;let again=fs72.readdirSync(folder.at).toSorted();if(again.length!==names2.length||again.some((name3,at)=>name3!==names2[at]))return!1}return isStillAt(
folder,holding)}async function namesIn22(folder,{holding,asked}){if(!folder.stat.isDirectory())throw isNoFolder(asked);try{let names2=(await fs72.promises.readdir(
folder.at)).toSorted();if(!holding.isFirm&&!isListOf(folder,names2,holding))throw hasChanged(asked);return names2}catch(error){throw asRefusal(error,asked)}}var MOST_IGNORE_BYTES=1e6;
function openGuard(root,holding=HOLDING){let denials=createDenials(root),keptStats,judge2={...denials,kept:()=>keptStats??=statsOf(root.kept)},seek=(asked,follow2)=>find(
{root,holding,judge:judge2},asked,{follow:follow2}),isIgnored=createIgnoring({ignore:root.settings.ignore,readLines:readLines2}),on={root,holding,isIgnored,judge:judge2,
seek};async function readLines2(folder){if(!root.settings.gitignore)return[];let path=folder===""?".gitignore":`${folder}/.gitignore`;return(await textOf22(path)).
split(/\r?\n/)}async function textOf22(path){try{let found=seek(path,!1);try{if(!found.stat.isFile()||found.stat.size>MOST_IGNORE_BYTES)return"";let{handle}=await openFound(
found,{holding,asked:path});try{return await handle.readFile("utf8")}finally{await handle.close()}}finally{found.close()}}catch(error){if(error instanceof RelayError)
return"";throw error}}return{root,relative:relativePath,async open(path){let asked=relativePath(path),found=seek(asked,!0);try{return await openFound(found,{holding,
asked})}finally{found.close()}},async entry(path){let found=seek(relativePath(path),!1);return found.close(),entryOf(found)},list:async(path,options={})=>listFolder(
on,relativePath(path),options),walk:(path,options)=>walkFolder(on,path,options),hold:async path=>holdParent(on,relativePath(path)),rules:{isDenied:denials.isDenied,
isIgnored,why:denials.why}}}function readRoots(own3){let{roots}=readConfiguration(own3.configPath),paths=Object.values(roots).map(({path})=>path),ours=pathsOf(own3);
return Object.entries(roots).map(([name3,settings2])=>{let problem=rootProblem(settings2.path,ours);if(problem!==void 0)return{name:name3,settings:settings2,problem};
let directory=settings2.path,others=paths.filter(path=>path!==directory&&below(directory,path)!==void 0),label=settings2.label??name3;return{name:name3,settings:settings2,
root:{name:name3,label,settings:settings2,directory,kept:[...ours,...others]}}}).toSorted((one,other)=>one.name<other.name?-1:1)}function readToolSettings({configPath}){
return readConfiguration(configPath).tools}function isFor(caller,{agents}){return agents===void 0||caller.kind==="person"?!0:agents.includes(caller.kind==="turn"?
caller.turn.agent:caller.agent)}function rootsFor(caller,own3){return readRoots(own3).flatMap(({root,settings:settings2})=>root!==void 0&&isFor(caller,settings2)?
[root]:[])}function rootFor(caller,own3,name3){let known2=readRoots(own3).filter(({settings:settings2})=>isFor(caller,settings2));if(name3===void 0&&known2.length>
1){let names2=known2.map(each=>`"${each.name}"`).join(", ");throw notFound(`Cannot choose a root: name one of ${names2}.`)}let found=name3===void 0?known2[0]:known2.
find(each=>each.name===name3);if(found?.root!==void 0)return found.root;throw notFound(found!==void 0?`Cannot use root "${found.name}": ${found.problem??"its fo\
lder is missing"}.`:name3===void 0?"Cannot find a root: none is registered. A person can run: relay root add PATH":`Cannot find root "${name3.slice(0,80)}": the\
re is no such root. List the roots.`)}function rootProblem(path,ours){let real=realPath22(path);if(real===void 0)return"its folder is missing or cannot be read";
if(real!==path)return"its path leads through a link. Register the folder that the link leads to";if(!fs8.statSync(path).isDirectory())return"it is not a folder";
if(path==="/"||KERNEL.some(each=>below(each,path)!==void 0))return"it is not a folder of files";if(ours.some(each=>below(each,path)!==void 0))return"it belongs \
to the relay itself"}function pathsOf({dataDir,configPath}){let folder=(0,import_node_path15.dirname)(configPath),beside=(0,import_node_path15.basename)(folder)===
"durable-relay"?folder:(0,import_node_path15.join)(folder,"credentials");return[dataDir,configPath,beside].flatMap(bothSpellings)}function notesAbout(path,own3){
let others=Object.entries(readConfiguration(own3.configPath).roots),inside=others.filter(([,each])=>each.path!==path&&below(path,each.path)!==void 0),twins=others.
filter(([,each])=>each.path===path),isOurs=pathsOf(own3).some(each=>below(path,each)!==void 0);return[...path===realPath22((0,import_node_os5.homedir)())?["It i\
s your home directory: consider a folder in it."]:[],...isOurs?["Tools do not see the data and configuration of the relay in it."]:[],...inside.map(([name3])=>`\
Root "${name3}" lies in it, and is used by its own name only.`),...twins.length>1?[`Several roots are this folder: ${twins.map(([name3])=>name3).join(", ")}.`]:
[]]}var KERNEL=["/proc","/sys","/dev"];function bothSpellings(path){let real=realPath22(path);return real===void 0||real===path?[path]:[path,real]}function realPath22(path){
try{return fs8.realpathSync.native(path)}catch(error){if(systemCode(error)===void 0)throw error;return}}function notFound(message2){return new RelayError("ROOT_\
NOT_FOUND",message2)}var Sha256=string2().check(_regex(/^[0-9a-f]{64}$/)),place3=string2().check(_maxLength(5e3)),PathState=discriminatedUnion("type",[strictObject(
{type:literal("absent")}),strictObject({type:literal("file"),hash:Sha256,size:int(),mode:int()}),strictObject({type:literal("folder"),mode:int()}),strictObject(
{type:literal("link"),target:string2()}),strictObject({type:literal("whole"),print:Sha256,entries:int()})]),PathChange=strictObject({path:place3,was:PathState,becomes:PathState}),
BackupManifest=strictObject({version:literal(1),operation_id:OperationId,tool:string2(),root:string2(),directory:string2(),at:Instant,changes:array(PathChange),
moved:optional(strictObject({from:place3,to:place3})),undoes:optional(OperationId)}),CHUNK_BYTES=256*1024;function createContents(base){let directory=(0,import_node_path17.join)(
base,"content"),placeOf4=hash32=>(0,import_node_path17.join)(directory,hash32.slice(0,2),hash32);return{has:hash32=>fs9.existsSync(placeOf4(hash32)),async keep(source){
await makeDurableDirectory(directory,base);let aside=(0,import_node_path17.join)(directory,`new-${(0,import_node_crypto6.randomBytes)(9).toString("hex")}`);try{
let content=await copyTo(aside,source),folder=(0,import_node_path17.join)(directory,content.hash.slice(0,2));return await makeDurableDirectory(folder,base),fs9.renameSync(
aside,placeOf4(content.hash)),await flushDirectory(folder),content}finally{fs9.rmSync(aside,{force:!0})}},read(hash32){let bytes=readIfPresent(placeOf4(hash32));
if(bytes!==void 0&&(0,import_node_crypto6.createHash)("sha256").update(bytes).digest("hex")===hash32)return bytes;let why2=bytes===void 0?"it was removed":"its \
file is damaged",message2=`Cannot read the backup of content ${hash32.slice(0,12)}: ${why2}.`;throw new RelayError("BACKUP_NOT_FOUND",message2)},sizeOf:hash32=>fs9.statSync(
placeOf4(hash32),{throwIfNoEntry:!1})?.size,collect(on){let{isNamed,beforeMs}=on,candidates2=[],named22=isNamed();for(let folder of directoriesIn(directory))for(let name3 of namesIn4(
(0,import_node_path17.join)(directory,folder))){let path=(0,import_node_path17.join)(directory,folder,name3),stat=fs9.statSync(path,{throwIfNoEntry:!1});named22(
name3)||stat===void 0||stat.mtimeMs>beforeMs||candidates2.push({path,aside:`${path}.gone`,hash:name3.replace(/\.gone$/,"")})}return dropUnnamed(candidates2,isNamed)}}}
function dropUnnamed(candidates2,isNamed){for(let{path,aside}of candidates2)path.endsWith(".gone")||fs9.renameSync(path,aside);let named22=isNamed(),dropped=0;for(let{
path,aside,hash:hash32}of candidates2){let from=path.endsWith(".gone")?path:aside;if(named22(hash32)){fs9.renameSync(from,from.replace(/\.gone$/,""));continue}fs9.rmSync(
from,{force:!0}),dropped+=1}return dropped}async function copyTo(aside,source){let fd=fs9.openSync(aside,"wx",384);try{let content=await eachChunk(source,chunk=>writeWhole(
fd,chunk));return await flushFile(fd),content}finally{fs9.closeSync(fd)}}async function eachChunk(source,use){let hash32=(0,import_node_crypto6.createHash)("sha\
256"),buffer=Buffer.allocUnsafe(CHUNK_BYTES),size=0;for(;;){let{bytesRead}=await source.read(buffer,0,buffer.length,size);if(bytesRead===0)return{hash:hash32.digest(
"hex"),size};let chunk=buffer.subarray(0,bytesRead);hash32.update(chunk),use(chunk),size+=bytesRead}}function readIfPresent(path){try{return fs9.readFileSync(path)}catch(error){
if(systemCode(error)==="ENOENT")return;throw error}}var MOST_BYTES22=200*1024*1024,MOST_TOTAL_BYTES=4*1024*1024*1024,MOST_PATHS=1e4,DAY_MS2=864e5,YOUNG_MS=36e5;
function createBackups(directory){let base=(0,import_node_path16.join)(directory,"backups"),manifests=(0,import_node_path16.join)(base,"operations"),contents=createContents(
base),pathOf3=id8=>(0,import_node_path16.join)(manifests,`${id8}.json`);function find22(operationId){let text3=textOf(pathOf3(operationId));if(text3!==void 0)return BackupManifest.
parse(JSON.parse(text3))}let ids=()=>namesIn4(manifests).flatMap(name3=>name3.endsWith(".json")?[name3.slice(0,-5)]:[]).toSorted().toReversed();function*newest(){
for(let id8 of ids()){let manifest=find22(id8);manifest!==void 0&&(yield manifest)}}let hashesOf=({changes:changes2})=>changes2.flatMap(({was})=>was.type==="fil\
e"?[was.hash]:[]);return{contents,find:find22,get(operationId){let found=find22(operationId);if(found!==void 0)return found;let message2=`Cannot find a backup o\
f "${operationId}": it made none, or it was removed after its retention. See list_backups.`;throw new RelayError("BACKUP_NOT_FOUND",message2)},keepContent:async source=>(await makeDurableDirectory(
base,directory),contents.keep(source)),async write(manifest){return await makeDurableDirectory(manifests,directory),await replaceFile(pathOf3(manifest.operation_id),
bytesOf(manifest)),await flushDirectory(base),manifest.moved!==void 0?[]:hashesOf(manifest).filter(hash32=>!contents.has(hash32))},drop:operationId=>fs10.rmSync(
pathOf3(operationId),{force:!0}),list(wanted){let{root,path,before,limit}=wanted,found=[];for(let id8 of ids()){if(before!==void 0&&id8>=before)continue;let manifest=find22(
id8);if(!(manifest?.root!==root||!concerns(manifest,path))){if(found.length===limit)return{manifests:found,next:found.at(-1)?.operation_id??id8};found.push(manifest)}}
return{manifests:found}},collect(on){let{nowMs,daysOf:daysOf3}=on,bytes=0,operations=0,counted2=new Set;for(let manifest of newest()){for(let hash32 of hashesOf(
manifest))counted2.has(hash32)||(bytes+=contents.sizeOf(hash32)??0),counted2.add(hash32);nowMs-Date.parse(manifest.at)<=daysOf3(manifest.root)*DAY_MS2&&bytes<=MOST_TOTAL_BYTES||
(fs10.rmSync(pathOf3(manifest.operation_id),{force:!0}),operations+=1)}return contents.collect({beforeMs:nowMs-YOUNG_MS,isNamed(){let named22=new Set([...newest()].
flatMap(hashesOf));return hash32=>named22.has(hash32)}}),{operations}}}}function refuseTooLarge(on){let{bytes,paths}=on;if(bytes<=MOST_BYTES22&&paths<=MOST_PATHS)
return;let message2=`Cannot make a backup first: ${bytes>MOST_BYTES22?`it replaces or removes more than ${MOST_BYTES22/1024/1024} MiB`:`it concerns more than ${MOST_PATHS}\
 files and folders`}. Change less in one call; a person can switch backups of this root off.`;throw new RelayError("BACKUP_REFUSED",message2)}function textOf(path){
try{return fs10.readFileSync(path,"utf8")}catch(error){if(systemCode(error)==="ENOENT")return;throw error}}function concerns({changes:changes2},path){return path===
void 0||path===""?!0:changes2.some(change=>change.path===path||change.path.startsWith(`${path}/`))}var HandoverCall=object({tool:string2(),text:string2(),ok:optional(
boolean2()),detail:optional(string2())}),HandoverChanges=object({worktree:optional(Worktree),files:array(string2()),patch:string2(),is_cut:boolean2()}),EarlierTurn=object(
{agent:AgentId,attempt:wholeNumber(0),ended:Failure,answer:optional(string2())}),Handover=object({format:literal(1),job_id:JobId,token:wholeNumber(1),agent:AgentId,
attempt:wholeNumber(0),ended:Failure,prompt:object({length:wholeNumber(0),sha256:string2()}),thread_id:optional(string2()),plan:optional(array(PlanStep)),plan_text:optional(
string2()),answer:optional(string2()),calls:array(HandoverCall),calls_omitted:wholeNumber(0),files:array(string2()),files_omitted:wholeNumber(0),changes:optional(
HandoverChanges),usage:optional(Usage),earlier:array(EarlierTurn)});var chunk_UD623LXB_exports={};__export(chunk_UD623LXB_exports,{COMMANDS:()=>COMMANDS2,GROUPS:()=>GROUPS,LISTS:()=>LISTS,PROGRAMS:()=>PROGRAMS});var seldom=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),HUB_COMMANDS=[command("pair","pair this machine with a hub, by a code that \
the hub made",{args:{code:argument("the code, such as ABCD-EFGH")},flags:{hub:text("the address of the hub"),name:text("the name of this machine there; default \
its host name"),scopes:list("what callers through the hub may do here; default mcp:read")},load:async()=>(await seldom()).pairVerb}),command("unpair","end the p\
airing with a hub, on both sides",{args:{},flags:{hub:text("the address of the hub; may be omitted when there is one"),force:flag("forget it here even if the hu\
b cannot be reached")},load:async()=>(await seldom()).unpairVerb}),command("hubs","list the hubs that this machine is paired with, and whether it is connected",
{args:{},flags:{},load:async()=>(await seldom()).hubsVerb})],seldom2=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),id=argument("the \
id of a flow, or its first characters"),FLOW_COMMANDS=[command("flow run","send the jobs of a flow; prints its id, or its steps with --wait",{args:{file:argument(
"a file with the flow as JSON, or - for standard input")},flags:{requestId:text("your own id for the flow; reusing it returns the same flow"),wait:flag("wait fo\
r the end of the flow and print its steps"),timeout:text("longest wait, such as 90s; then exit with code 3")},load:async()=>(await seldom2()).runFlowVerb}),command(
"flow list","list the flows, the latest first",{args:{},flags:{state:text("only flows that are running, completed, failed or cancelled"),limit:text("the most to\
 list; default 20")},load:async()=>(await seldom2()).flowsVerb}),command("flow show","show the steps of a flow, and what each waits for",{args:{id},flags:{},load:async()=>(await seldom2()).
showFlowVerb}),command("flow cancel","cancel a flow and all of its jobs",{args:{id},flags:{reason:text("the reason, for the log")},load:async()=>(await seldom2()).
cancelFlowVerb})],seldom3=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),id2=argument("the id of a schedule, its first characters, or\
 its name"),reason=text("the reason, for the log"),SCHEDULE_COMMANDS=[command("schedule add","send a job or a flow again and again; prints the id of the schedul\
e",{args:{agent:optionalArgument("agent to send the jobs to; none with --flow"),prompt:optionalArgument("the task; omit it or use - to read standard input")},flags:{
every:text("the time between two runs, such as 90s, 15m, 6h or 1d"),cron:text('minute, hour, day, month and weekday, such as "0 9 * * 1-5"'),timeZone:text("the \
time zone of --cron, such as Europe/Berlin; default that of this computer"),name:text("a name to find it by"),missed:text("due times while nothing ran: skip (de\
fault), one run, or all"),overlap:text("a due time while the last run is open: skip (default), allow, or replace"),flow:text("a file with a flow to run, in plac\
e of a job"),requestId:text("your own id for the schedule; reusing it returns the same one"),write:flag("allow the jobs to change files"),worktree:flag("run eac\
h in its own git worktree"),cwd:text("the folder to work in"),model:text("the model"),effort:text("the reasoning effort"),conversation:text("the conversation th\
at all of them continue"),priority:text("-100 to 100; higher runs first"),label:repeated("a label to filter by; can be repeated"),ttl:text("expire each after a \
duration such as 90s or 2h"),maxAttempts:text("maximum number of attempts of each"),...BUDGET_FLAGS,fallback:text("agents that continue one when a turn ends ear\
ly: claude,codex"),review:flag("let a person approve each before it runs"),check:repeated("a check that must pass before one is done; can be repeated"),checkRounds:text(
"how many turns each may take to pass its checks; default 3")},hint:"; quote a prompt of several words, and an expression of --cron",load:async()=>(await seldom3()).
addScheduleVerb}),command("schedule list","list the schedules, with their next due times and last runs",{args:{},flags:{state:text("only those that are active, \
paused or removed")},load:async()=>(await seldom3()).schedulesVerb}),command("schedule show","show a schedule, what it sends, and its latest runs",{args:{id:id2},
flags:{},load:async()=>(await seldom3()).showScheduleVerb}),command("schedule pause","send no more runs of a schedule until it is resumed",{args:{id:id2},flags:{
reason},load:async()=>(await seldom3()).pauseScheduleVerb}),command("schedule resume","let a paused schedule run again, from its next due time",{args:{id:id2},flags:{},
load:async()=>(await seldom3()).resumeScheduleVerb}),command("schedule run-now","send one run of a schedule now; prints the id of its job or flow",{args:{id:id2},
flags:{requestId:text("your own id for the run; reusing it returns the same one")},load:async()=>(await seldom3()).runScheduleVerb}),command("schedule remove","\
end a schedule for good; open runs continue",{args:{id:id2},flags:{reason},load:async()=>(await seldom3()).removeScheduleVerb})],seldom4=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),
actionName=argument("the name of the action, such as review.submit_vote"),ACTION_COMMANDS=[command("action list","list the actions that agents and the configura\
tion offer",{args:{},flags:{},load:async()=>(await seldom4()).actionsVerb}),command("action show","show one action with its schemas",{args:{name:actionName},flags:{},
load:async()=>(await seldom4()).showActionVerb}),command("action call","call an action; prints the id of the call, or its output with --wait",{args:{name:actionName,
input:optionalArgument("its input as JSON; omit it or use - to read standard input")},flags:{requestId:text("your own id for the call; reusing it returns the sa\
me call"),wait:flag("wait for the call and print its output"),timeout:text("longest wait, such as 90s; then exit with code 3")},load:async()=>(await seldom4()).
callActionVerb}),command("action remove","remove an action that an agent registered",{args:{name:actionName},flags:{},load:async()=>(await seldom4()).removeActionVerb})],
seldom5=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),agentName=argument("the name of the agent"),AGENT_COMMANDS=[command("agent add",
"add an agent; for ChatGPT type or pipe in its token",{args:{kind:argument("codex, claude, gemini, opencode, acp or chatgpt"),name:agentName,command:restArgument(
"for acp, after --: the program and its arguments")},flags:{url:text("the trigger URL that ChatGPT shows"),tokenEnv:text("the environment variable of the worker\
 that holds the token"),model:text("the model; not for chatgpt"),effort:text("for codex and claude: the reasoning effort"),concurrency:text("maximum number of t\
urns at once; default 1, for chatgpt 8"),timeout:text("longest turn, such as 2h; default 30m, for chatgpt 24h"),dailyBudget:text("what it may use in a day, such\
 as cost=20,tokens=5m,minutes=90,turns=40"),write:flag("allow it to take write jobs"),allowLoopback:flag("for tests: allow a URL on this machine")},load:async()=>(await seldom5()).
addVerb}),command("agent set","change settings of an agent; default removes one",{args:{name:agentName},flags:{model:text("the model"),effort:text("the reasonin\
g effort"),concurrency:text("maximum number of turns at once"),timeout:text("longest turn, such as 2h"),dailyBudget:text("what it may use in a day, such as cost\
=20,tokens=5m,minutes=90,turns=40"),write:flag("allow it to take write jobs"),readOnly:flag("let it take no write jobs")},load:async()=>(await seldom5()).setVerb}),
command("agent list","list the agents that can run here, built in or configured",{args:{},flags:{},load:async()=>(await seldom5()).configuredVerb}),command("age\
nt remove","remove an agent from the configuration, and its token",{args:{name:agentName},flags:{},load:async()=>(await seldom5()).removeVerb}),command("agent t\
est","check that its program or its token works; starts no turn",{args:{name:agentName},flags:{},load:async()=>(await seldom5()).testVerb}),command("agent resum\
e","resume a paused agent after its problem was fixed",{args:{name:agentName},flags:{},load:async()=>(await seldom5()).resumeVerb}),command("chatgpt doctor","co\
nnect the way ChatGPT does, and report the first step that fails",{args:{url:optionalArgument("the address of the relay; default RELAY_PUBLIC_URL")},flags:{tokenEnv:text(
"the variable that holds a token; default RELAY_TOKEN")},load:async()=>(await seldom5()).chatgptVerb})],seldom6=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),
name2=argument("the name of the check"),CHECK_COMMANDS=[command("check add","add a command that may check the work of agents, or replace one",{args:{name:argument(
"the name that jobs use, such as test"),command:restArgument("after --: the program and its arguments; no shell")},flags:{about:text("what it checks"),agent:repeated(
"an agent whose jobs may name it; default all; can be repeated"),folder:repeated("a folder in which it may run; default every workspace; can be repeated"),readOnlyJobs:flag(
"let it run after read-only turns as well"),sandbox:text("auto, required or none; default auto"),network:flag("allow it a network in its sandbox"),env:repeated(
"a variable of the worker that it gets; can be repeated"),timeout:text("longest run, such as 90s; default 10m")},load:async()=>(await seldom6()).addCheckVerb}),
command("check list","list the checks that jobs may name",{args:{},flags:{},load:async()=>(await seldom6()).checksVerb}),command("check remove","remove a check \
from the list",{args:{name:name2},flags:{},load:async()=>(await seldom6()).removeCheckVerb})],seldom7=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),
id3=argument("the id of a job, or its first characters"),note2=text("a note for the log"),DECISION_COMMANDS=[command("cancel","cancel a job and stop its process\
es",{args:{id:id3},flags:{reason:text("the reason, for the log")},load:async()=>(await seldom7()).cancelVerb}),command("recover","rerun a job whose write turn w\
as interrupted",{args:{id:id3},flags:{note:note2,accept:flag("end it as completed: what it changed is all that is wanted")},load:async()=>(await seldom7()).recoverVerb}),
command("answer","answer the question of a running job",{args:{id:id3,text:argument("the answer")},flags:{},load:async()=>(await seldom7()).answerVerb}),command(
"review list","list the jobs that wait for a review",{args:{},flags:{},load:async()=>(await seldom7()).reviewsVerb}),command("review approve","let a job run, or\
 accept its result",{args:{id:id3},flags:{note:note2,accept:flag("accept the unfinished result of a blocked job as it is")},load:async()=>(await seldom7()).approveVerb}),
command("review reject","end a job as failed",{args:{id:id3},flags:{note:note2},load:async()=>(await seldom7()).rejectVerb}),command("review send-back","run a j\
ob again with a note for its agent, or reply to a blocked one",{args:{id:id3,text:argument("the note for the agent")},flags:{},load:async()=>(await seldom7()).sendBackVerb}),
command("dismiss","take a failed job off the list of fresh failures",{args:{id:id3},flags:{undo:flag("put it back")},load:async()=>(await seldom7()).dismissVerb}),
command("merge","merge the worktree of a job into the current branch",{args:{id:id3},flags:{commit:flag("commit uncommitted changes of the turn first"),dryRun:flag(
"say what it would merge, and change nothing")},load:async()=>(await seldom7()).mergeVerb}),command("worktree list","list worktrees, and the unmerged work in ea\
ch",{args:{},flags:{},load:async()=>(await seldom7()).worktreesVerb}),command("worktree clean","remove worktrees with no unmerged work",{args:{},flags:{force:text(
"job whose worktree is removed even with unmerged work"),ignored:flag("also remove worktrees that hold only ignored files")},load:async()=>(await seldom7()).cleanVerb})],
seldom8=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),approval=argument("the id of an approval, or its first characters"),call=argument(
"the id of a call"),GUARDED_COMMANDS=[command("approvals list","list the calls of tools that wait for a person, and the latest answers",{args:{},flags:{},load:async()=>(await seldom8()).
approvalsVerb}),command("approvals show","show all that a call would do",{args:{id:approval},flags:{},load:async()=>(await seldom8()).showApprovalVerb}),command(
"approvals approve","let a call run, once",{args:{id:approval},flags:{note:text("a note for the journal")},load:async()=>(await seldom8()).approveCallVerb}),command(
"approvals reject","refuse a call",{args:{id:approval},flags:{note:text("a note for the agent and the journal")},load:async()=>(await seldom8()).rejectCallVerb}),
command("journal list","list the calls of tools, refused ones and dry runs too, latest first",{args:{},flags:{tool:text("only calls of this tool"),root:text("on\
ly calls on this root"),agent:text("only calls of this agent or person"),outcome:text("only calls that ended so: done, failed, denied, dry_run or unknown"),risk:text(
"only calls of this risk: low, medium or high"),path:text("only calls on this path or below it"),since:text("only calls since a time, or within a duration such \
as 2h"),limit:text("maximum number of calls; default 50"),cursor:text("continue after the previous page")},load:async()=>(await seldom8()).journalVerb}),command(
"journal show","show one call: who made it, how it ended and what it changed",{args:{id:call},flags:{},load:async()=>(await seldom8()).showCallVerb}),command("u\
ndo","take back all that a call changed",{args:{id:call},flags:{},load:async()=>(await seldom8()).undoVerb})],seldom9=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),
channel=argument("the channel"),id4=argument("the id of a message"),message=optionalArgument("the text; omit it or use - to read standard input"),sending={attach:repeated(
"a file to attach; can be repeated"),job:text("the job that it is about"),requestId:text("your own id for it; reusing it sends nothing twice"),allowOffline:flag(
"also to agents that are not known yet")},HINT="; quote a text of several words, and put -- before one that starts with a dash",MESSAGE_COMMANDS=[command("chann\
el create","create a channel and join it",{args:{name:argument("its name: a-z, 0-9, _ and -")},flags:{topic:text("what it is about")},load:async()=>(await seldom9()).
createChannelVerb}),command("channel list","list the channels, with what is unread in them",{args:{},flags:{archived:flag("also archived ones")},load:async()=>(await seldom9()).
channelsVerb}),command("channel join","join a channel",{args:{channel},flags:{},load:async()=>(await seldom9()).joinChannelVerb}),command("channel leave","leave\
 a channel",{args:{channel},flags:{},load:async()=>(await seldom9()).leaveChannelVerb}),command("channel invite","make an agent a member of a channel",{args:{channel,
agent:argument("the agent")},flags:{allowOffline:sending.allowOffline},load:async()=>(await seldom9()).inviteVerb}),command("channel topic","change what a chann\
el is about",{args:{channel,topic:argument("the topic; empty for none")},flags:{},load:async()=>(await seldom9()).topicVerb}),command("channel archive","make a \
channel read-only and hide it",{args:{channel},flags:{},load:async()=>(await seldom9()).archiveVerb}),command("channel unarchive","undo that",{args:{channel},flags:{},
load:async()=>(await seldom9()).unarchiveVerb}),command("channel members","list the members of a channel",{args:{channel},flags:{},load:async()=>(await seldom9()).
membersVerb}),command("channel mute","stop the notifications about posts of a channel",{args:{channel},flags:{off:flag("start them again")},load:async()=>(await seldom9()).
muteVerb}),command("post","post a message in a channel",{args:{channel,text:message},flags:sending,hint:HINT,load:async()=>(await seldom9()).postVerb}),command(
"dm","write to one agent, or to several as a group",{args:{agents:argument("an agent, or several separated by commas"),text:message},flags:sending,hint:HINT,load:async()=>(await seldom9()).
dmVerb}),command("thread","show a thread, or reply in it",{args:{id:id4,text:optionalArgument("the reply; - reads standard input; omit it to read")},flags:{...sending,
after:text("only replies after this one")},hint:HINT,load:async()=>(await seldom9()).threadVerb}),command("messages list","list the latest posts of a channel",{
args:{channel},flags:{limit:text("maximum number of posts; default 50"),before:text("only posts before this one"),after:text("only posts after this one")},load:async()=>(await seldom9()).
messagesVerb}),command("messages dms","list your direct and group channels",{args:{},flags:{all:flag("those of all agents")},load:async()=>(await seldom9()).dmsVerb}),
command("messages search","find messages that hold all words",{args:{query:argument("the words")},flags:{channel:text("only in this channel"),from:text("only fr\
om this agent"),limit:text("maximum number of messages; default 20")},load:async()=>(await seldom9()).searchVerb}),command("messages read","mark messages as rea\
d",{args:{ids:argument("the ids of messages, separated by commas")},flags:{},load:async()=>(await seldom9()).readVerb}),command("messages readers","show what be\
came of a message for each recipient",{args:{id:id4},flags:{},load:async()=>(await seldom9()).readersVerb}),command("messages react","react to a message",{args:{
id:id4,emoji:argument("an emoji, or its name such as +1")},flags:{remove:flag("take the reaction back")},load:async()=>(await seldom9()).reactVerb}),command("me\
ssages edit","change the text of a message that you sent",{args:{id:id4,text:message},flags:{requestId:sending.requestId,allowOffline:sending.allowOffline},hint:HINT,
load:async()=>(await seldom9()).editVerb}),command("messages delete","delete a message",{args:{id:id4},flags:{},load:async()=>(await seldom9()).deleteVerb}),command(
"messages get","print an attachment, or write it to a file",{args:{id:argument("the id of an attachment, as a message lists it")},flags:{out:text("write it to t\
his new file")},load:async()=>(await seldom9()).attachmentVerb})],seldom10=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),id5=argument(
"the id of the client"),CLIENT_COMMANDS=[command("client add","set up an OAuth client with a secret, and print the secret once",{args:{id:argument("an id for th\
e client")},flags:{redirect:repeated("where its codes may be sent, exactly; can be given several times"),name:text("the name that the consent page shows; defaul\
t its id"),scopes:text("the most that it may be granted, such as mcp:read,mcp:git; default all"),secretFile:text("a file with its secret, in place of a new one")},
load:async()=>(await seldom10()).addClientVerb}),command("client list","list the OAuth clients with a secret",{args:{},flags:{},load:async()=>(await seldom10()).
clientsVerb}),command("client remove","remove an OAuth client and end its approvals",{args:{id:id5},flags:{},load:async()=>(await seldom10()).removeClientVerb})],
seldom11=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),id6=argument("the id of the webhook, or its beginning"),WEBHOOK_COMMANDS=[command(
"webhook add","send events of jobs to an address, and print the secret that signs them",{args:{url:argument("an https address that takes POST")},flags:{events:text(
"which events, separated by commas; default all but queued and running"),includeResult:flag("send the results of jobs, too"),allowPrivate:flag("allow an address\
 of this machine or its networks, and http")},load:async()=>(await seldom11()).addWebhookVerb}),command("webhook list","list the webhooks of this workspace, and\
 whether they are delivered",{args:{},flags:{},load:async()=>(await seldom11()).webhooksVerb}),command("webhook test","send a signed test message to a webhook n\
ow",{args:{id:id6},flags:{},load:async()=>(await seldom11()).testWebhookVerb}),command("webhook remove","send nothing more to a webhook",{args:{id:id6},flags:{},
load:async()=>(await seldom11()).removeWebhookVerb})],seldom12=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),settings={label:text("s\
hown to people and models"),mode:text("observe, diagnose, edit, operate, destructive or ask; default diagnose"),ask:text("the highest mode that you may approve \
call by call, or none"),deny:repeated("a pattern of paths that no tool sees; can be repeated"),allow:repeated("a pattern that lifts a default denial; can be rep\
eated"),ignore:repeated("a pattern that listings leave out; can be repeated"),gitignore:text("whether .gitignore files count: yes (default) or no"),backups:text(
"none, manual or snapshot (default)"),backupDays:text("how long backups are kept; default 30"),commands:text("none, guarded (default) or any"),sandbox:text("non\
e, auto (default) or required"),network:text("whether the sandbox has a network: yes or no (default)"),env:repeated("a variable that commands see; can be repeat\
ed"),push:flag("allow git push"),agents:text("the only agents that may use it, separated by commas, or all")},ROOT_COMMANDS=[command("root add","let tools use a\
 folder",{args:{path:argument("the folder")},flags:{name:text("a name; made from that of the folder when absent"),...settings},load:async()=>(await seldom12()).
addRootVerb}),command("root list","list the folders that tools may use",{args:{},flags:{},load:async()=>(await seldom12()).rootsVerb}),command("root show","show\
 a root with all its settings",{args:{name:argument("the name of the root")},flags:{},load:async()=>(await seldom12()).showRootVerb}),command("root set","change\
 settings of a root; it counts from the next call on",{args:{name:argument("the name of the root")},flags:{path:text("another folder"),...settings,noPush:flag("\
refuse git push"),drop:repeated("an entry to remove from deny, allow, ignore or env; can be repeated")},load:async()=>(await seldom12()).setRootVerb}),command("\
root remove","remove a root; its files stay",{args:{name:argument("the name of the root")},flags:{},load:async()=>(await seldom12()).removeRootVerb}),command("r\
oot check","show what tools may do with a path, and which rule says so",{args:{path:argument("a file or folder")},flags:{root:text("the root, for a path relativ\
e to it")},load:async()=>(await seldom12()).checkRootVerb})],seldom13=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),NUMBER_COMMANDS=[
command("stats","show what the jobs of the last days added up to",{args:{},flags:{days:text("the number of days up to now (default 7)"),by:text("agent, workspac\
e, model, day or hour (default day)"),agent:text("only the jobs for this agent"),zone:text("the time zone of days and hours, such as Europe/Berlin (default: you\
r own)")},load:async()=>(await seldom13()).statsVerb})],seldom14=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),TEAM_COMMANDS=[command(
"spawn","start a named agent made from a configured one, with a task",{args:{name:argument("the name of the new agent"),agent:argument("the configured agent to \
make it from"),prompt:optionalArgument("the task; omit it or use - to read standard input")},flags:{model:text("the model"),cwd:text("the folder to work in"),channel:repeated(
"a channel to join; can be repeated"),write:flag("allow it to change files, if its configuration does"),stay:flag("keep it after its task, until it is removed"),
requestId:text("your own id for the start; reusing it returns the same member")},hint:"; quote a task of several words, and put -- before one that starts with a\
 dash",load:async()=>(await seldom14()).spawnVerb}),command("team list","list the agents that were started by name, and who started them",{args:{},flags:{all:flag(
"also those that have ended")},load:async()=>(await seldom14()).teamVerb}),command("team remove","end such an agent: cancel its jobs, stop its processes",{args:{
name:argument("the name of the agent")},flags:{reason:text("the reason, for the log"),forget:flag("forget its registration too")},load:async()=>(await seldom14()).
removeMemberVerb}),command("nodes","list the hosts that run agents, with their load and free places",{args:{},flags:{capability:text("only hosts that can run th\
is agent or executor"),name:text("only the host of this name")},load:async()=>(await seldom14()).nodesVerb}),command("workspace create","create a named workspac\
e, join it, and print its key once",{args:{name:argument("lower-case letters, digits, - or _")},flags:{},load:async()=>(await seldom14()).createWorkspaceVerb}),
command("workspace join","join a named workspace with this folder; type or pipe in its key",{args:{},flags:{},load:async()=>(await seldom14()).joinVerb}),command(
"workspace leave","leave it: this folder uses its own jobs again",{args:{},flags:{},load:async()=>(await seldom14()).leaveVerb}),command("workspace show","show \
which workspace this folder has joined",{args:{},flags:{},load:async()=>(await seldom14()).showWorkspaceVerb}),command("workspace list","list the named workspac\
es and the folders that have joined them",{args:{},flags:{},load:async()=>(await seldom14()).workspacesVerb})],seldom15=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),
WORKER_COMMANDS=[command("workers list","list the workers, and the agents whose jobs no worker takes",{args:{},flags:{},load:async()=>(await seldom15()).workersVerb}),
command("workers log","print the end of the log of a worker",{args:{worker:optionalArgument("the id of the worker")},flags:{agent:text("instead: an agent whose \
workers were started by dispatches")},load:async()=>(await seldom15()).workerLogVerb})],PROGRAMS={top:{file:"top.js",about:"show a live view of the jobs; answer\
, approve and cancel them"},mcp:{file:"server.js",about:"serve the tools over MCP on standard input and output"},worker:{file:"worker.js",about:"claim jobs and \
run them; see relay worker --help"},serve:{file:"http.js",about:"serve the dashboard, the JSON API and MCP over HTTP; see relay serve --help"},hub:{file:"hub.js",
about:"serve a hub, through which ChatGPT reaches paired machines; see relay hub --help"},connect:{file:"connect.js",about:"keep this machine connected to its h\
ubs; see relay connect --help"}},GROUPS={share:"share single jobs by a link",review:"review the jobs that wait for a person",worktree:"list and clean the git wo\
rktrees of jobs",flow:"run, list, show and cancel flows: several jobs that depend on each other",schedule:"send jobs and flows again and again",action:"list, sh\
ow, call and remove the actions that agents offer",approvals:"list, approve and reject the calls of tools that wait for a person",journal:"list and show what ag\
ents did with tools",channel:"create, list, join, leave and change channels",messages:"list, search and change messages",agent:"add, change, list, remove, test \
and resume agents",check:"manage the commands that may check the work of agents",chatgpt:"check that ChatGPT can reach this relay",token:"manage access over HTT\
P",root:"register the folders that tools may use",client:"set up OAuth clients that have a secret",webhook:"send what happens to jobs to other programs",team:"l\
ist and remove the agents that were started by name",workers:"list the workers, and read their logs",workspace:"share the jobs of several folders under a name"},
LISTS=new Set(["approvals","journal","schedule","workers"]),id7=argument("the id of a job, or its first characters"),PROMPT_HINT="; quote a prompt of several wo\
rds, and put -- before one that starts with a dash",seldom16=()=>Promise.resolve().then(()=>__toESM(require("./seldom-T5US7N7X.cjs"))),COMMANDS2=[command("dispa\
tch","send a job; prints its id, or its result with --wait",{args:{agent:argument("agent to send the job to"),prompt:optionalArgument("the task; omit it or use \
- to read standard input; put -- before one that starts with a dash")},flags:{requestId:text("your own id for the job; reusing it returns the same job"),write:flag(
"allow it to change files"),worktree:flag("run it in its own git worktree"),cwd:text("the folder to work in"),model:text("the model"),effort:text("the reasoning\
 effort"),conversation:text("the conversation to continue"),priority:text("-100 to 100; higher runs first"),label:repeated("a label to filter by; can be repeate\
d"),ttl:text("expire it after a duration such as 90s or 2h"),maxAttempts:text("maximum number of attempts"),...BUDGET_FLAGS,notBefore:text("earliest start: a ti\
me, or a duration from now such as 15m"),fallback:text("agents that continue it when a turn ends early: claude,codex"),review:flag("wait for a person to approve\
 it before it runs"),check:repeated("a check that must pass before it is done; can be repeated"),checkRounds:text("how many turns it may take to pass its checks\
; default 3"),wait:flag("wait for the job and print its result"),timeout:text("longest wait, such as 90s; then exit with code 3")},hint:PROMPT_HINT,load:async()=>dispatchVerb}),
command("fork","send a new job that continues a copy of the thread of another job",{args:{id:id7,prompt:optionalArgument("the task; omit it or use - to read sta\
ndard input")},flags:{requestId:text("your own id for the job; reusing it returns the same job")},hint:PROMPT_HINT,load:async()=>forkVerb}),command("retry","sen\
d the task of an ended job again, as a new job",{args:{id:id7},flags:BUDGET_FLAGS,load:async()=>retryVerb}),command("reassign","give a queued job to another age\
nt, as a new job in its place",{args:{id:id7,agent:argument("the name of the agent")},flags:{},load:async()=>(await seldom16()).reassignVerb}),command("share cr\
eate","make a link with which anyone can read one job, and nothing else",{args:{id:id7},flags:{expires:text("how long it is valid, such as 12h; default 7d, at m\
ost 90d")},load:async()=>(await seldom16()).shareVerb}),command("share list","list the links to single jobs",{args:{},flags:{},load:async()=>(await seldom16()).
sharesVerb}),command("share revoke","end a link to a job",{args:{id:argument("the id of the link")},flags:{},load:async()=>(await seldom16()).revokeShareVerb}),
command("steer","send a message to a job that runs in the cloud",{args:{id:id7,text:argument("the message")},flags:{},load:async()=>(await seldom16()).steerVerb}),
command("list","list jobs: those that need you first, then running, queued and ended ones",{args:{},flags:{state:text(`only jobs in this state: ${JOB_STATES.join(
", ")}`),to:text("only jobs for this agent"),from:text("only jobs from this agent"),label:text("only jobs with this label"),search:text("only jobs whose texts h\
ave all of these words; of the last one the beginning"),needs:text(`only jobs that need a person for: ${NEEDS.join(", ")}; any for all`),sort:text(`sort by ${SORTS.
join(", ")}; default listing, with --search updated`),order:text("asc or desc; default desc"),since:text("only jobs changed since a time, or within a duration s\
uch as 2h"),limit:text("maximum number of jobs"),cursor:text("continue after the previous page")},load:async()=>listVerb}),command("show","show everything about\
 one job",{args:{id:id7},flags:{tree:flag("show the tree of jobs that it belongs to instead")},load:async({tree})=>tree?(await seldom16()).treeVerb:showVerb}),command(
"tree","show which jobs led to a job, and which jobs it sent",{args:{id:id7},flags:{},load:async()=>(await seldom16()).treeVerb}),command("handover","show what \
a turn that ended early left for the next one",{args:{id:id7},flags:{},load:async()=>(await seldom16()).handoverVerb}),command("tail","show the events and the a\
ctivity of a job",{args:{id:id7},flags:{follow:{...flag("continue until the job ends"),alias:"f"}},load:async()=>(await seldom16()).tailVerb}),command("why","ex\
plain in one sentence what a job waits for, or how it ended",{args:{id:id7},flags:{},load:async()=>whyVerb}),command("diff","show what a job changed in its work\
tree",{args:{id:id7},flags:{},load:async()=>(await seldom16()).diffVerb}),command("artifact","list the artifacts of a result, or print one",{args:{id:id7,name:optionalArgument(
"the name or number of an artifact")},flags:{out:text("write it to this new file")},load:async()=>(await seldom16()).artifactVerb}),command("inbox","list the in\
box of an agent",{args:{agent:argument("the name of the agent")},flags:{ack:list("ids of items to acknowledge first")},load:async()=>(await seldom16()).inboxVerb}),
command("agents","list known agents with their workers and pending jobs",{args:{},flags:{},load:async()=>(await seldom16()).agentsVerb}),...WORKER_COMMANDS,...NUMBER_COMMANDS,
...MESSAGE_COMMANDS,...FLOW_COMMANDS,...SCHEDULE_COMMANDS,...TEAM_COMMANDS,...HUB_COMMANDS,...GUARDED_COMMANDS,...DECISION_COMMANDS,...ACTION_COMMANDS,command("\
salvage","show finished work of Codex and Claude Code, and import it as jobs",{args:{ids:restArgument("turns to import, by their ids or the beginnings of them")},
flags:{import:flag("import all that are shown"),everywhere:flag("also turns that worked outside this workspace")},load:async()=>(await seldom16()).salvageVerb}),
...AGENT_COMMANDS,...CHECK_COMMANDS,...ROOT_COMMANDS,command("token create","create a token and print it once",{args:{name:argument("a name for the token")},flags:{
agent:text("limit it to the rights of this agent in this workspace"),scopes:text("with --agent: the guarded tools that it may use, such as mcp:read,mcp:git"),metrics:flag(
"let it read /metrics and nothing else")},load:async()=>(await seldom16()).createVerb}),command("token list","list the tokens and approved clients",{args:{},flags:{},
load:async()=>(await seldom16()).tokensVerb}),command("token revoke","revoke a token or a client",{args:{name:argument("its id or its name")},flags:{},load:async()=>(await seldom16()).
revokeVerb}),...CLIENT_COMMANDS,...WEBHOOK_COMMANDS,command("hook","notify the sessions of a client when jobs end",{args:{verb:argument("install, remove or prin\
t the hooks")},flags:{client:text("claude (default) or codex"),global:flag("for all projects instead of this one")},load:async({verb})=>(await seldom16()).hookVerb(
verb)}),command("audit","list who did what: messages, actions, decisions and refusals, latest first",{args:{},flags:{since:text("only what happened since a time\
, or within a duration such as 2h"),agent:text("only what this agent or person did, or what is about this agent"),what:text("only this kind, such as message or \
message.sent"),limit:text("maximum number of entries; default 50"),cursor:text("continue after the previous page")},load:async()=>(await seldom16()).auditVerb}),
command("verify","check every guarantee of the store; changes nothing",{args:{},flags:{auditEnd:text("an end of the audit log that you noted; checks that nothin\
g before it changed")},load:async()=>(await seldom16()).verifyVerb}),command("doctor","check the machine, the store, workers and clients, and suggest fixes",{args:{},
flags:{fix:flag("repair what can be repaired"),adopt:flag("keep the old store: this project was moved or cloned again"),fresh:flag("start a new store: this is a\
 different project; the old one is set aside")},async load({fix,adopt,fresh}){if([fix,adopt,fresh].filter(Boolean).length>1)throw new UsageError("Use only one o\
f --fix, --adopt and --fresh.");if(adopt||fresh)return(await seldom16()).changeVerb(adopt?"adopt":"fresh");let{doctorVerb,fixVerb}=await seldom16();return fix?fixVerb:
doctorVerb}}),command("gc","collect jobs that ended long ago; their request ids stay reserved",{args:{},flags:{olderThan:text("the retention, such as 30d; defau\
lt RELAY_RETENTION_DAYS")},load:async()=>(await seldom16()).gcVerb}),command("copy","copy the workspace to another store, and compare both",{args:{},flags:{to:text(
"files, or the URL of a database without a password")},load:async()=>(await seldom16()).copyVerb})];var chunk_OLNKNLE5_exports={};__export(chunk_OLNKNLE5_exports,{FailedKeys:()=>FailedKeys,GrantRecord:()=>GrantRecord,GrantTokenRecord:()=>GrantTokenRecord,KeptKey:()=>KeptKey,
SessionRecord:()=>SessionRecord,SharedRecord:()=>SharedRecord,TokenRecord:()=>TokenRecord,openRecords:()=>openRecords});var fs11=require("node:fs"),import_node_path18=require("node:path"),format=literal(1),Hash=string2().check(_regex(/^[0-9a-f]{64}$/)),scopes=optional(array(
Scope)),Rights=discriminatedUnion("rights",[strictObject({rights:literal("owner")}),strictObject({rights:literal("metrics")}),strictObject({rights:literal("agen\
t"),agent:AgentId,workspace:string2(),scopes})]),TokenRecord=strictObject({format,id:string2(),name:DisplayName,grants:Rights,created_at:Instant}),SessionRecord=strictObject(
{format,token:Hash,key:optional(Hash),created_at:Instant,expires_at:Instant}),SigningKey=strictObject({format,key:Hash}),ClientRecord=strictObject({format,client_id:string2(),
name:DisplayName,redirect_uris:array(string2().check(_maxLength(500))).check(_minLength(1),_maxLength(5)),created_at:Instant}),GrantRecord=strictObject({format,
client_id:string2(),agent:AgentId,workspace:string2(),resource:string2(),scopes,person:optional(DisplayName),created_at:Instant}),GrantTokenRecord=strictObject(
{format,grant:string2(),expires_at:Instant,scopes}),SharedRecord=object({format:literal(1),name:string2().check(_regex(/^[a-z0-9][a-z0-9_-]{0,62}$/)),created_at:Instant}),
FailedKeys=object({format:literal(1),at:array(Instant)}),KeptKey=object({format:literal(1),name:string2(),expires_at:Instant}),NAME3=/^[A-Za-z0-9-]{1,64}$/;function openRecords(directory,schema){
try{makeDirectory(directory)}catch(error){throw storeFault("keep who may call",directory,error)}let pathOf3=name3=>(0,import_node_path18.join)(directory,`${name3}\
.json`);function get(name3){if(NAME3.test(name3))try{return readDocumentAs(pathOf3(name3),schema)}catch(error){throw storeFault("read who may call",directory,error)}}
return{get,has:name3=>NAME3.test(name3)&&fs11.existsSync(pathOf3(name3)),all:()=>namesIn4(directory).flatMap(file=>{let name3=file.replace(/\.json$/,""),record2=name3===
file?void 0:get(name3);return record2===void 0?[]:[{name:name3,record:record2}]}),put:(name3,record2)=>replaceDocument(pathOf3(name3),record2),remove:name3=>NAME3.
test(name3)&&ifPresent(()=>fs11.unlinkSync(pathOf3(name3)))}}var chunk_L5QWSHMQ_exports={};__export(chunk_L5QWSHMQ_exports,{AUDIT:()=>AUDIT,ORIGIN:()=>ORIGIN,breakOf:()=>breakOf,hashOf:()=>hashOf,headAfter:()=>headAfter,headOf:()=>headOf,
linesOf:()=>linesOf3,linkAfter:()=>linkAfter,markHead:()=>markHead,marksOf:()=>marksOf});var import_node_crypto7=require("node:crypto"),NO_HASH="0".repeat(64),ORIGIN={version:0,hash:NO_HASH};function linkAfter(head2,entries){let content={entries,previous:head2.
hash};return{...content,hash:hashOf(head2.version+1,content)}}function hashOf(version2,event){let{hash:_,...content}=event;return(0,import_node_crypto7.hash)("s\
ha256",canonical([version2,content]))}function breakOf(head2,{version:version2,event}){let next=head2.version+1;if(version2!==next)return`line ${next} is missin\
g or damaged`;if(event.hash!==hashOf(version2,event))return`line ${next} was changed`;if(event.previous!==head2.hash)return next===1?"line 1 is not the first li\
ne of a log":`line ${next} does not follow line ${head2.version}: one of them was replaced`}var AUDIT=["audit"],marksLog2=chain=>[...chain,"marks"],MARK_EVERY=64,
PAGE3=1e3;async function headOf(logs2,chain){let version2=await logs2.last(chain);if(version2===0)return ORIGIN;let[line]=await logs2.read(chain,{after:version2-
1,limit:1,settled:!1});return line===void 0?{...ORIGIN,version:version2}:headAt(line)}async function headAfter(logs2,chain,known2){let head2=known2;for await(let line of pages(
logs2,chain,{after:known2.version,settled:!1}))head2=headAt(line);return head2}function headAt({version:version2,event}){let{hash:hash24}=event;return{version:version2,
hash:typeof hash24=="string"?hash24:hashOf(version2,event)}}function linesOf3(logs2,chain){return pages(logs2,chain,{after:0,settled:!0})}async function marksOf(logs2,chain){
let marks=[];for await(let{event}of pages(logs2,marksLog2(chain),{after:0,settled:!0})){let{version:version2,hash:hash24}=event;typeof version2=="number"&&typeof hash24==
"string"&&marks.push({version:version2,hash:hash24})}return marks}async function*pages(logs2,name3,{after:start3,settled}){for(let after=start3;;){let lines=await logs2.
read(name3,{after,limit:PAGE3,settled});yield*lines;let last2=lines.at(-1);if(last2===void 0||lines.length<PAGE3)return;after=last2.version}}async function markHead(logs2,chain,head2){
if(head2.version%MARK_EVERY!==0)return;let marks=marksLog2(chain),last2=await logs2.last(marks);await logs2.append(marks,last2+1,head2)}var chunk_6ZPH5K2Q_exports={};__export(chunk_6ZPH5K2Q_exports,{dispatch:()=>dispatch2,findJobId:()=>findJobId,firstStored:()=>firstStored,sentAs:()=>sentAs});var import_node_crypto8=require("node:crypto"),import_node_path19=require("node:path"),import_node_crypto9=require("node:crypto"),KEPT_CHARACTERS=100;function keyWithin(scope,key2){
if(isWithin2(scope,key2))return key2;let inner=key2.length<=KEPT_CHARACTERS?key2:`${key2.slice(0,KEPT_CHARACTERS)}~${digest(key2)}`;return signed(scope,inner)}function isWithin2(scope,key2){
let inner=key2.slice(scope.length+1,key2.lastIndexOf("~"));return key2===signed(scope,inner)}function signed(scope,inner){return`${scope}/${inner}~${digest(`${scope}\
\0${inner}`)}`}function digest(text3){return(0,import_node_crypto9.hash)("sha256",text3).slice(0,16)}function wantedFallback({to,task:task2,fork:fork2,fallback:named3},fallbackOf){
let belongs=task2.conversation_key!==void 0||fork2!==void 0;if(named3===void 0&&(belongs||actionOfAgent(to)!==void 0))return[];let agents=[...new Set(named3??fallbackOf?.(
to)??[])].filter(agent=>agent!==to);if(agents.length===0||!belongs)return agents;let message2=`Cannot dispatch with "fallback": a conversation is a thread of "${to}\
", which no other agent has. Leave out conversation_key or fallback.`;throw new RelayError("TASK_INVALID",message2,{details:{field:"fallback"}})}async function admitted(agents,isNamed,admit){
let able=[];for(let agent of agents)try{refuseReserved(agent,"dispatch with that fallback"),await admit(agent),able.push(agent)}catch(error){if(isNamed||!(error instanceof
RelayError))throw error}return able}async function wouldWaitForever(store,askingJob,agent){let workers=(await store.registry.list("worker")).filter(({worker,silent_ms})=>!isGone(
worker,silent_ms)),view={store,askingJob,workers,held:await store.jobs.held()};return isAgentStuck(view,agent,new Set)}async function isAgentStuck(view,agent,path){
if(path.has(agent))return!0;let running=runningJobs(view,agent),places=placesOf(view.workers,agent);if(places===0||running.length<places)return!1;let further=new Set(
[...path,agent]);for(let jobId2 of running)if(!await isTurnStuck(view,jobId2,further))return!1;return!0}async function isTurnStuck(view,jobId2,path){if(jobId2===
view.askingJob||path.has(jobId2))return!0;let further=new Set([...path,jobId2]);for(let childId of await view.store.jobs.dependents(jobId2)){let child=await view.
store.jobs.read(childId);if(!(child===void 0||isFinal(child)||child.parent?.waits!==!0)&&(child.state==="running"&&await isTurnStuck(view,childId,further)||child.
state==="queued"&&await isAgentStuck(view,child.to,further)))return!0}return!1}function runningJobs({held:held2},agent){return held2.filter(each=>each.agent===agent&&
each.job?.state==="running").map(({job_id})=>job_id)}function placesOf(workers,agent){let places=workers.reduce((sum,record2)=>sum+(record2.places?.[agent]??0),
0),limits=workers.flatMap(record2=>record2.limits?.[agent]??[]);return Math.min(places,...limits)}var MAX_DEPTH=4;async function placeBelow(store,parentId,step2){
if(parentId===void 0)return{};let parent=await store.jobs.read(parentId);if(step2.write&&refuseWrite(parentId,parent),parent===void 0)return{};refuseCancelled(parent);
let depth=(parent.parent?.depth??0)+1;if(depth>MAX_DEPTH){let message2=`Cannot dispatch from within job "${parentId}": ${MAX_DEPTH} jobs already wait on each ot\
her above it. Do this work yourself instead of delegating it.`;throw new RelayError("PARENT_REFUSED",message2,{details:{job_id:parentId,depth}})}await refuseCircle(
store,parent,step2),step2.waits&&await refuseMutualWait(store,parent,step2.to);let{scope,traceparent,tracestate}=parent,trace=traceContextOf(traceparent,tracestate);
return{parent:{job_id:parentId,depth,...step2.waits?{waits:!0}:{}},scope,trace}}function refuseWrite(parentId,parent){if(parent?.task.write===!0)return;let message2=`\
Cannot dispatch a write job from within job "${parentId}": ${parent===void 0?"that job is not in this workspace, so its rights cannot be looked up":"its turn is\
 read-only, and so is all that it sends"}. Dispatch it without "write", or say in your answer what has to be changed, for a person to decide.`;throw new RelayError(
"READ_ONLY_TURN",message2,{details:{job_id:parentId}})}function refuseCancelled(parent){if(parent.state!=="cancelled")return;let message2=`Cannot dispatch from \
within job "${parent.job_id}": it was cancelled at ${parent.updated_at}. Stop working on it.`;throw new RelayError("PARENT_REFUSED",message2,{details:{job_id:parent.
job_id}})}async function refuseCircle(store,parent,{to,waits}){if(waits&&parent.to===to){let message2=`Cannot dispatch and wait from within job "${parent.job_id}\
": "${to}" would wait for itself. Do this work yourself, or use dispatch and end your turn without its result.`;throw refusal3("WAIT_REFUSED",message2,parent)}for(let below2=parent;below2.
parent?.waits===!0;){let above=await store.jobs.read(below2.parent.job_id);if(above?.state!=="running")return;if(above.to===to){let message2=`Cannot dispatch fr\
om within job "${parent.job_id}": "${to}" already waits for this work in job "${above.job_id}". Do it yourself, or say in your answer what "${to}" has to do.`;throw refusal3(
"PARENT_REFUSED",message2,above)}below2=above}}async function refuseMutualWait(store,parent,to){if(!await wouldWaitForever(store,parent.job_id,to))return;let message2=`\
Cannot dispatch and wait from within job "${parent.job_id}": every turn that "${to}" may run at once waits for a slot of "${parent.to}", which you hold. Use dis\
patch and end your turn, or do this work yourself.`;throw refusal3("WAIT_REFUSED",message2,parent)}function refusal3(code,message2,job){return new RelayError(code,
message2,{details:{job_id:job.job_id}})}async function traced(on,{to,sender},work){let{tracing}=on,named3=sender.trace??tracing?.around;if(tracing?.isOn!==!0)return work(
named3);let parent=named3??await traceAbove(on,sender.parentId),span=await tracing.begin({name:`dispatch ${to}`,kind:"producer",parent,attributes:{"gen_ai.agent\
.name":to,"relay.sender":sender.from.agent}});try{let sent2=await work(span.context),{job,deduped}=sent2;return span.end({attributes:{"relay.job.id":job.job_id,
"relay.job.deduped":deduped}}),sent2}catch(error){throw span.end({failed:error instanceof RelayError?error.code:"INTERNAL"}),error}}async function traceAbove({store},parentId){
if(parentId===void 0)return;let parent=await store.jobs.read(parentId);return traceContextOf(parent?.traceparent,parent?.tracestate)}var MAX_ATTEMPTS3=3;function dispatch2(on,given2,sender,{
isHeld:isHeld2=!1,flow}={}){return traced(on,{to:given2.to,sender},trace=>place4(on,given2,{sender,isHeld:isHeld2,flow,trace}))}async function place4(on,given2,how){
let{sender,isHeld:isHeld2,flow}=how,{store,clock}=on,folder=on.folder??(store.spansHosts?store.workspace:void 0),asked=folder===void 0?given2:{...given2,task:portable(
folder,given2.task)},{to,fork:fork2}=asked;refuseRemoteWrite(asked.task,sender);let below2=await placeBelow(store,sender.parentId,{to,write:asked.task.write===!0,
waits:sender.waits===!0}),fallback=wantedFallback(asked,on.fallbackOf),scope=sender.remote?.agent??below2.scope,before=await sentBefore(store,asked,sender);if(before!==
void 0)return before;let request_id=asked.request_id??(0,import_node_crypto8.randomUUID)(),job_id=jobIdWithin(scope,request_id),task2=scope===void 0?asked.task:
taskWithin(scope,asked.task),digest2=digestOf(to,identityOf2(to,task2),fork2),{budget}=asked,parentId=below2.parent?.job_id,mayBeBound=budget!==void 0||parentId!==
void 0||flow!==void 0;if((task2.worktree===!0||task2.checks!==void 0||mayBeBound||fallback.length>0)&&await store.jobs.read(job_id)===void 0){let admit=async(agent,model)=>{
on.refuseChecks?.({to:agent,task:task2});let flowId=flow?.flow_id;mayBeBound&&await on.budgets?.admit({to:agent,model,budget,parentId,flowId})};await admit(to,task2.
model),task2.worktree===!0&&await on.refuseWorktree?.(),fallback=await admitted(fallback,asked.fallback!==void 0,async agent=>{let step2={to:agent,write:task2.write===
!0,waits:sender.waits===!0};await placeBelow(store,sender.parentId,step2),await admit(agent,void 0)})}let{created:created2,job}=await store.jobs.create({type:"e\
nqueue",at:new Date(clock.now()).toISOString(),job_id,request_id,digest:digest2,to,from:sender.from,task:reviewed(task2,sender),ttl_ms:asked.ttl_ms,max_attempts:asked.
max_attempts??MAX_ATTEMPTS3,priority:asked.priority??0,not_before:asked.not_before,parent:below2.parent,fork:fork2,labels:asked.labels??[],...budget===void 0?{}:
{budget},scope,...asked.message_id===void 0?{}:{message_id:asked.message_id},...isHeld2?{held:!0}:{},...how.trace??below2.trace,...flow===void 0?{}:{flow},...fallback.
length===0?{}:{fallback},...asked.inherits===void 0?{}:{inherits:asked.inherits}});created2||refuseConflict(job,{request_id,digest:digest2});let cancelledParent=created2?
await cancelOrphan(on,job):void 0;return cancelledParent!==void 0&&refuseCancelled(cancelledParent),{job,deduped:!created2}}async function sentAs({store},requestId,{
parentId,remote}){let parent=parentId===void 0?void 0:await store.jobs.read(parentId);return store.jobs.read(jobIdWithin(remote?.agent??parent?.scope,requestId))}
function identityOf2(to,task2){return actionOfAgent(to)===void 0?task2:{...task2,result_schema:void 0}}async function sentBefore(store,{to,task:task2,fork:fork2,
request_id},{remote}){if(remote===void 0||request_id===void 0)return;let job=await readIfWhole(store,jobIdOf(request_id));if(!(job?.from.agent!==remote.agent||job.
scope!==void 0))return refuseConflict(job,{request_id,digest:digestOf(to,task2,fork2)}),{job,deduped:!0}}async function readIfWhole(store,jobId2){try{return await store.
jobs.read(jobId2)}catch(error){if(error instanceof RelayError)return;throw error}}function portable(workspace,task2){if(task2.cwd===void 0||!(0,import_node_path19.isAbsolute)(
task2.cwd))return task2;let way=(0,import_node_path19.relative)(workspace,folderInside(workspace,task2.cwd)??task2.cwd);return way===".."||way.startsWith("../")?
task2:{...task2,cwd:way===""?".":way}}function taskWithin(scope,task2){let key2=task2.conversation_key;return key2===void 0?task2:{...task2,conversation_key:keyWithin(
scope,key2)}}function reviewed(task2,{remote}){return remote?.writes==="reviewed"&&task2.write===!0?{...task2,require_review:!0}:task2}function refuseRemoteWrite(task2,{
remote}){if(remote?.writes!=="refused"||task2.write!==!0)return;let message2=`Cannot dispatch a write job as "${remote.agent}": the operator lets remote callers\
 of this kind send read-only jobs only. Dispatch it without "write".`;throw new RelayError("FORBIDDEN",message2)}function refuseConflict(job,asked){let{request_id,
digest:digest2}=asked;if(job.digest===digest2&&job.request_id===request_id)return;let message2=`Cannot dispatch: request_id "${request_id}" already names job "${job.
job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new request_id for the new task.`;throw new RelayError("REQUEST_ID_CONFLICT",
message2,{details:{job_id:job.job_id}})}var LEAST_TYPED=6,MOST_FOUND=6;async function findJobId(store,typed,isOwn2){let prefix=typed.trim().toLowerCase();if(JobId.
safeParse(prefix).success)return prefix;let isPrefix=/^[a-z2-7]{1,26}$/.test(prefix),isShort=isOwn2!==void 0&&prefix.length<LEAST_TYPED,found=isPrefix&&!isShort?
await store.jobs.find(prefix,MOST_FOUND):[],own3=isOwn2===void 0?found:await ownAmong(store,found,isOwn2),[first3]=own3;if(first3===void 0){let message2=`Cannot\
 find job "${typed.slice(0,80)}": no job in this workspace has an id starting with that. List the jobs to see their ids.`;throw new RelayError("JOB_NOT_FOUND",message2)}
if(own3.length>1){let message2=`Cannot choose a job by "${prefix}": ${own3.join(", ")}${own3.length===MOST_FOUND?" and possibly more":""} start with it. Type mo\
re characters.`;throw new RelayError("ID_AMBIGUOUS",message2)}return first3}async function ownAmong(store,ids,isOwn2){let own3=[];for(let id8 of ids)try{let job=await store.
jobs.read(id8);job!==void 0&&isOwn2(job)&&own3.push(id8)}catch(error){if(!(error instanceof RelayError))throw error}return own3}async function firstStored(store,ids){
for(let id8 of ids)try{if(await store.jobs.read(id8)!==void 0)return id8}catch(error){if(!(error instanceof RelayError))throw error;return id8}}var chunk_TVYGIILQ_exports={};__export(chunk_TVYGIILQ_exports,{openLogTail:()=>openLogTail});var PAGE4=500,MAX_TRIES=20;function openLogTail(on){let{logs:logs2,name:name3,schema,most,apply:apply2}=on,version2,reading,next;function refresh(){if(reading===
void 0)return reading=readOn().finally(()=>{reading=void 0}),reading;let again=()=>(next=void 0,refresh());return next??=reading.then(again,again),next}async function readOn(){
version2??=Math.max(0,await logs2.last(name3)-most);let found=[];for(;;){let lines=await logs2.read(name3,{after:version2,limit:PAGE4,settled:!1});for(let line of lines){
version2=line.version;let parsed2=schema.safeParse(line.event);parsed2.success&&(apply2(parsed2.data,line.version),found.push(parsed2.data))}if(lines.length<PAGE4)
return found}}return{refresh,async append(decide){for(let tries=0;tries<MAX_TRIES;tries+=1){await refresh();let event=decide();if(event===void 0)return!1;if(await logs2.
append(name3,(version2??0)+1,event)!==void 0)return await refresh(),!0}let message2=`Cannot write to the log "${name3.join("/")}": other processes write all the\
 time. Try again.`;throw new RelayError("STORE_WRITE_FAILED",message2)},watch:listener=>logs2.watch(name3,()=>{refresh().then(listener,()=>{})})}}var chunk_BTF4FPOL_exports={};__export(chunk_BTF4FPOL_exports,{HEAD_BYTES:()=>HEAD_BYTES,blobsOf:()=>blobsOf,textsOf:()=>textsOf});var LONG_UNITS=8e3,SHORT_UNITS=2e3,MOST_SHORT_UNITS=8e3,HEAD_BYTES=4*LONG_UNITS;function blobsOf(events){return events.flatMap(event=>event.type==="complete"||event.
type==="flag"?event.result?.output_blob??[]:[])}function textsOf(job,events,heads){let found=[{field:"id",text:idsOf(job).join(" ")},{field:"about",text:aboutOf(
job).join(" ")},{field:"prompt",text:job.expunged===!0?"":head(job.task.prompt,LONG_UNITS)}],left2=MOST_SHORT_UNITS;for(let{field,text:text3}of[...events].toReversed().
flatMap(event=>textsIn(event,heads)))if(field==="result")found.push({field,text:head(text3,LONG_UNITS)});else if(left2>0){let short3=head(text3,Math.min(left2,SHORT_UNITS));
left2-=short3.length,found.push({field,text:short3})}return found.filter(({text:text3})=>text3.trim()!=="")}function idsOf({job_id,request_id,parent,thread_id,run:run3}){
return[job_id,request_id,parent?.job_id,thread_id,run3?.id].filter(id8=>id8!==void 0)}function aboutOf({to,from,labels,task:task2}){let{conversation_key="",model=""}=task2;
return[to,from.agent,...labels,conversation_key,model]}function textsIn(event,heads){switch(event.type){case"complete":return resultTexts(event.result,heads);case"\
flag":return[...resultTexts(event.result,heads),{field:"note",text:event.reason}];case"fail":case"park":return[{field:"failure",text:`${event.error.code} ${event.
error.message}`}];case"release":return event.error===void 0?[]:[{field:"failure",text:`${event.error.code} ${event.error.message}`}];case"lose":return[{field:"f\
ailure",text:event.reason}];case"ask":return[{field:"question",text:[event.text,...event.choices??[]].join(" ")}];case"answer":return[{field:"question",text:event.
answer}];case"resolve":case"recover":return event.note===void 0?[]:[{field:"note",text:event.note}];case"steer":return[{field:"note",text:event.text}];case"canc\
el":return event.reason===void 0?[]:[{field:"note",text:event.reason}];default:return[]}}function resultTexts(result,heads){if(result===void 0)return[];let{title="",
output_blob}=result,output2=output_blob===void 0?result.output:heads.get(output_blob.file)??"";return[{field:"result",text:`${title} ${output2}`.trim()}]}function head(text3,units){
return text3.length<=units?text3:wholeHead(text3.slice(0,units))}var chunk_C4YCISTK_exports={};__export(chunk_C4YCISTK_exports,{createDeliveries:()=>createDeliveries,inboxItemOf:()=>inboxItemOf,isAlive:()=>isAlive,isLast:()=>isLast,
notificationsOf:()=>notificationsOf});function claimState(lines,notification,asking){let about4=linesAbout(lines,notification);if(about4.some(({step:step2})=>step2==="done"))return{state:"done"};if(about4.
some(({step:step2})=>step2==="expired"))return{state:"expired"};let own3=about4.filter(line=>line.session===asking.session),later3=laterState(about4,own3,notification,
asking);return later3!==void 0?later3:{state:isAwaited(lines,asking)?"awaited":"claimable"}}function laterState(about4,own3,notification,{session,way,now,seenWithinMs,
alive}){let owner=ownerOf(about4,notification),isOther=owner!==void 0&&owner!==sessionTag(session),isSeen=about4.some(({step:step2})=>step2==="seen"),isUsed=own3.
some(line=>line.way===way),last2=about4.at(-1);if(isOther)return alive.session(owner)?last2===void 0||isSeen?{state:"elsewhere"}:early(last2,2*seenWithinMs,now,
"elsewhere")??(isUsed?final:void 0):own3.length>0&&(isUsed||isSeen)?final:void 0;if(!(last2===void 0||own3.length===0))return isSeen||isUsed?final:early(last2,seenWithinMs,
now,"early")}var final={state:"notified"};function early(last2,waitMs,now,state){let untilMs=Date.parse(last2.at)+waitMs;if(!(untilMs<=now))return Number.isNaN(
untilMs)?{state}:{state,untilMs}}function linesAbout(lines,{event,recipient}){return lines.filter(line=>line.event===event&&(line.recipient===void 0||line.recipient===
recipient))}function ownerOf(about4,{owner}){let last2=about4.at(-1);return last2===void 0?owner:sessionTag(last2.session)}function isAwaited(lines,at){let waits=lines.
filter(line=>line.session===at.session&&line.event===void 0&&at.alive.process(line)),begun3=waits.filter(line=>line.step==="waiting").length,ended4=waits.filter(
line=>line.step==="withdrawn").length;return begun3>ended4}var MOST_QUEUED=100;async function notificationsOf({mailbox,jobs},{recipient,works}){let stored=await mailbox.
notifications(recipient);if(!works)return stored;let[queue]=await jobs.queued({agent:recipient,most:MOST_QUEUED}),queued2=(queue?.job_ids??[]).map(job_id=>({item_id:`\
queued-${job_id}`,subject:jobSubject(job_id),recipient,event:"queued",kind:"queued"}));return[...stored,...queued2]}function inboxItemOf(notification){let{item_id,
kind,version:version2,recipient,at,owner}=notification;return{item_id,kind,...aboutOf2(notification),version:version2,agent:recipient,at,owner}}function aboutOf2({
subject,kind,sender}){return subject.kind==="flow"?{flow_id:subject.id}:subject.kind!=="message"?{job_id:subject.id}:{...kind==="unread"?{}:{message_id:subject.
id},channel:channelOfMessage(subject.id),...sender===void 0?{}:{from:sender}}}function isLast({kind}){switch(kind){case"queued":case"question":case"needs_review":case"\
needs_recovery":case"mention":case"direct":case"reply":case"unread":case"bounced":return!1;case"completed":case"failed":case"cancelled":case"expired":case"flow_\
completed":case"flow_failed":case"flow_cancelled":return!0}}var MAX_ATTEMPTS4=50,SEEN_WITHIN_MS=12e4;function createDeliveries(on){let{now,seenWithinMs=SEEN_WITHIN_MS}=on,
{mailbox,registry:registry2}=on.store;async function append2(subject,decide){for(let attempt2=0;attempt2<MAX_ATTEMPTS4;attempt2+=1){let log=await mailbox.deliveries(
subject),line=await decide(log.lines);if(line===void 0)return!1;let at=new Date(now()).toISOString();if(await mailbox.appendDelivery(subject,log.version+1,{...line,
at}))return!0}return!1}async function stateIn(lines,notification,asked){let alive=await aliveAmong(registry2,lines,notification);return claimState(lines,notification,
{...asked,now:now(),seenWithinMs,alive})}return{async state(notification,session,way){let{lines}=await mailbox.deliveries(notification.subject);return stateIn(lines,
notification,{session,way})},async claim(notification,session,way){let{subject,event,recipient}=notification,isClaimed=await append2(subject,async lines=>{let{state}=await stateIn(
lines,notification,{session,way});if(state==="claimable")return{step:"offered",way,session,event,recipient}});return isClaimed&&isLast(notification)&&await registry2.
remove("outstanding",[sessionTag(session),subject.id]),isClaimed},async addReceipt(notification,receipt2){let{subject,event,recipient}=notification;await append2(
subject,lines=>linesAbout(lines,notification).some(({step:step2})=>step2===receipt2.step||step2==="done")?void 0:{...receipt2,event,recipient})},async expire({subject,
event,recipient}){let found="later";return await append2(subject,lines=>{let about4=linesAbout(lines,{event,recipient}),first3=lines.find(({step:step2})=>step2===
"expired");if(found=first3===void 0||first3.recipient===recipient?"first":"later",about4.some(({step:step2})=>step2==="seen"||step2==="done")&&(found="seen"),!(found===
"seen"||about4.some(({step:step2})=>step2==="expired")))return{step:"expired",way:"",session:"",event,recipient}}),found},async isOver({subject,event,recipient}){
let{lines}=await mailbox.deliveries(subject);return linesAbout(lines,{event,recipient}).some(({step:step2})=>OVER.has(step2))},async beginWait(subject,wait){await append2(
subject,()=>({step:"waiting",...wait}))},async endWait(subject,wait){await append2(subject,()=>({step:"withdrawn",...wait}))},async of(subject){let{lines}=await mailbox.
deliveries(subject);return keysOf(lines).map(key2=>deliveryOf2({subject,...key2},linesAbout(lines,key2)))}}}function keysOf(lines){let keys=new Map;for(let{event,
recipient}of lines)event!==void 0&&keys.set(`${event} ${recipient??""}`,{event,recipient});let all=[...keys.values()],named3=new Set(all.flatMap(key2=>key2.recipient===
void 0?[]:key2.event));return all.filter(key2=>key2.recipient!==void 0||!named3.has(key2.event))}var OVER=new Set(["seen","done","expired"]);function deliveryOf2(about4,lines){
let done=lines.find(line=>line.step==="done"),seen=lines.find(line=>line.step==="seen")??done,offered=lines.filter(line=>line.step==="offered").map(receiptOf),expired2=lines.
find(line=>line.step==="expired");return{...about4,state:stateOf2({done,seen,expired:expired2,isOffered:offered.length>0}),offered,seen:seen===void 0?null:receiptOf(
seen),done:done===void 0?null:receiptOf(done),expired:expired2?.at??null}}function stateOf2(on){return on.done!==void 0?"done":on.seen!==void 0?"seen":on.expired!==
void 0?"expired":on.isOffered?"offered":"queued"}function receiptOf({way,session,at}){return{way,session,at}}async function aliveAmong(registry2,lines,notification){
let owner=ownerOf(linesAbout(lines,notification),notification),isOwnerAlive=owner!==void 0&&isAlive(await registry2.get("session",owner)),waiting=await waitersAmong(
registry2,lines);return{session:tag=>tag===owner&&isOwnerAlive,process:({process:process2,session})=>{if(process2===void 0)return!1;let seen=liveness(process2);
return seen==="alive"||seen==="unknown"&&waiting.has(session)}}}async function waitersAmong(registry2,lines){let unknown3=lines.filter(({process:process2})=>process2&&
liveness(process2)==="unknown"),alive=new Set;for(let session of new Set(unknown3.map(line=>line.session)))isAlive(await registry2.get("session",sessionTag(session)))&&
alive.add(session);return alive}function isAlive(session){return session!==void 0&&!isGone(session.process,session.silent_ms)}var chunk_3CH7TXW4_exports={};__export(chunk_3CH7TXW4_exports,{addItem:()=>addItem,audit:()=>audit,closeLog:()=>closeLog,createFileStore:()=>createFileStore,createLogReader:()=>createLogReader,
deliveryDocument:()=>deliveryDocument,documentOf:()=>documentOf2,fold:()=>fold,giveTo:()=>giveTo2,isDigest:()=>isDigest,isMadeForOther:()=>isMadeForOther,isSetAside:()=>isSetAside,
jobsIn:()=>jobsIn,leftLine:()=>leftLine,leftStoreOf:()=>leftStoreOf,machineHere:()=>machineHere,openFileStore:()=>openFileStore,openLogToRead:()=>openLogToRead,
openStore:()=>openStore,peekJob:()=>peekJob,putAside:()=>putAside,readAll:()=>readAll,readDeliveries:()=>readDeliveries,readItems:()=>readItems,readLines:()=>readLines,
rebuildHints:()=>rebuildHints,refuseOtherBoot:()=>refuseOtherBoot,secureDataDir:()=>secureDataDir,storeOf:()=>storeOf,systemClock:()=>systemClock,takeOver:()=>takeOver});var chunk_J4MVXW26_exports={};__export(chunk_J4MVXW26_exports,{redact:()=>redact,redactHead:()=>redactHead,redactTail:()=>redactTail});var HIDDEN3="[redacted]",
WORDS=new Set(`true false yes no on off null undefined none nil void any unknown never object string str number int
   integer float bool boolean bytes buffer symbol bigint optional required readonly text file path stdin
   prompt env default hidden redacted secret password passwd token example changeme placeholder todo
   value`.split(/\s+/));function isPlaceholder(value){return value===""||value.startsWith(HIDDEN3)||WORDS.has(value.toLowerCase())||/^(?:\$[\w{(]|%\w+%|<[^>]*>?$|\{|\.\.\.|\u2026)/.
test(value)||/^(?:\*+|x+|X+|-+|\.+|_+|\u2022+|#+|\?+)$/.test(value)}var AUTHORIZATION=/(authorization["']?\s{0,4}[:=]\s{0,4}["'`]?)([A-Za-z][A-Za-z0-9-]{1,24}[ \t]{1,4})?([^\s"'`,;][^\r\n"'`]{0,8192})/gi,
SCHEME=/\b(bearer|basic|negotiate)([ \t]{1,8})([A-Za-z0-9._~+/=-]{12,})/gi,LISTED=/((?:digest|hawk|oauth|signature|aws4-hmac-sha256)[ \t]{1,4})([A-Za-z][\w-]{1,30}=[^\r\n]{8,8192})/gi,
COOKIE=/(cookie["']?\s{0,4}:\s{0,4}["'`]?)([\w!#$%&*.^|~+-]{1,200}=[^\r\n"'`]{1,8192})/gi,SCHEMES=new Set("bearer basic token negotiate ntlm digest hawk signatu\
re oauth apikey key".split(" "));function hideInHeaders(text3){return text3.replace(LISTED,(whole,scheme,list3)=>/(?:response|signature|mac|credential)=/i.test(
list3)?scheme+HIDDEN3:whole).replace(AUTHORIZATION,hideCredentials).replace(SCHEME,(whole,scheme,space,value)=>looksRandom(value)||isBasic(value)?scheme+space+HIDDEN3:
whole).replace(COOKIE,`$1${HIDDEN3}`)}function hideCredentials(whole,name3,scheme="",rest2=""){let[value=""]=rest2.split(/[\s,;)]/,1),isNamed=SCHEMES.has(scheme.
trim().toLowerCase())&&isCredential(value);return isPlaceholder(value)||!(isNamed||looksRandom(value))?whole:name3+scheme+HIDDEN3+rest2.slice(value.length)}function isCredential(value){
return/^[A-Za-z0-9._~+/=|:-]{8,}$/.test(value)&&/[A-Z0-9=]/.test(value)}function isBasic(value){return/^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(Buffer.from(
value.slice(0,600),"base64").toString("latin1"))}function looksRandom(value){return value.length>=6&&!/^[\w$]+[.([]/.test(value)&&(/\d/.test(value)||isMixed(value))}
function isMixed(value){let changes2=value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length??0;return value.length>=10&&changes2*2.5>=value.length}var NAME4=/(passwords?|passwd|passphrase|passcode|pass|pwd|(?:api|app|access|secret|private|encryption|signing|auth|account|shared|master|session|service|client|subscription|license|deploy|webhook)[_-]?key|secret[_-]?key[_-]?base|secrets?|token|credentials?|(?:authorization|verification|device)[_-]?code|code_verifier|client[_-]?assertion|connection[_-]?string|apikey|authtoken)(?:[_-]?\d{1,3})?(?![A-Za-z0-9]|[_-][A-Za-z0-9])/gi,
BETWEEN=/([\\"'`\]]{0,3})([ \t]{0,8}(?:=>|:=|\+=|=|:)[ \t]{0,8}|[ \t]{1,4}|>)/y,MAX_VALUE_LENGTH=4096,SHORT3=/(?:^|[^A-Za-z]|[a-z](?=P)|^PG|^SSH)(?:pass|Pass|PASS|pwd|Pwd|PWD)$/,
MAX_NAME_LENGTH=64;function hideAssigned(text3){let parts=[],done=0;NAME4.lastIndex=0;for(let found=NAME4.exec(text3);found!==null;found=NAME4.exec(text3)){let after=NAME4.
lastIndex,value=hiddenValue(text3,found);NAME4.lastIndex=after,value!==void 0&&(parts.push(text3.slice(done,value.from),HIDDEN3),done=value.to,NAME4.lastIndex=value.
to)}return hideLogins(done===0?text3:parts.join("")+text3.slice(done))}function hiddenValue(text3,found){BETWEEN.lastIndex=found.index+found[0].length;let between2=BETWEEN.
exec(text3);if(between2===null)return;let named3=nameOf3(text3,found);if(named3===void 0)return;let[,closing="",separator=""]=between2,isFlag=text3.startsWith("\
-",named3.from),isSpaced=separator.trim()==="",value=valueAt(text3,BETWEEN.lastIndex);if(isSpaced&&!isFlag&&!value.isQuoted)return;let written2=text3.slice(value.
from,value.to);return isSpaced&&!isFlag&&!/^\S*\d\S*$/.test(written2)||isPlaceholder(written2)||written2.toLowerCase()===found[0].toLowerCase()?void 0:(value.isQuoted?
isQuotedSecret(written2,named3,closing!==""):isBareSecret(written2,{text:text3,named:named3,value,separator,isFlag}))?value:void 0}function nameOf3(text3,{index,
1:word=""}){let from=beginOfName(text3,index),name3=text3.slice(from,index+word.length),isPassword=/^(?:pass|pwd)/i.test(word);if(!(isPassword&&/^(?:pass|pwd)$/i.
test(word)&&!SHORT3.test(name3))&&!(name3==="PWD"||name3==="OLDPWD"))return{from,name:name3,isPassword}}function beginOfName(text3,index){let from=index;for(;from>
0&&index-from<MAX_NAME_LENGTH&&isNameUnit(text3.charCodeAt(from-1));)from-=1;return from}function isNameUnit(unit){return unit>=97&&unit<=122||unit>=65&&unit<=90||
unit>=45&&unit<=57&&unit!==47||unit===95}function valueAt(text3,start3){let isEscaped=text3[start3]==="\\"&&/["'`]/.test(text3[start3+1]??""),from=isEscaped?start3+
1:start3,quote=text3[from]??"";if(quote==='"'||quote==="'"||quote==="`"){let window2=text3.slice(from+1,from+1+MAX_VALUE_LENGTH),end22=window2.search(quote==='"'?
/"|\n/:quote==="'"?/'|\n/:/`|\n/),length2=end22===-1?window2.length:end22,escapes=isEscaped&&window2[length2-1]==="\\"?1:0;return{from:from+1,to:from+1+length2-
escapes,isQuoted:!0}}let window=text3.slice(from,from+MAX_VALUE_LENGTH),end2=window.search(/[\s"'`<>]/),length=end2===-1?window.length:end2;return{from,to:from+
length,isQuoted:!1}}function isQuotedSecret(written2,{isPassword,name:name3},isMember){return written2.includes("${")?!1:/\s/.test(written2)?isPassword&&/\d/.test(
written2)&&written2.length<=80:/\d/.test(written2)||!isName(written2)?!0:isPassword&&(isEnvironment(name3)||isMember||!/^[A-Z]/.test(written2))}function isBareSecret(written2,{
text:text3,named:named3,value,separator,isFlag}){let isTight=!/[ \t]/.test(separator);if(isEnvironment(named3.name)&&isTight&&separator==="=")return!isCount(written2,
named3);let bare=written2.replace(/[;,)}\]&].*$/s,"");if(bare===""||isPlaceholder(bare)||isCode(bare)||isCount(bare,named3)||/^\d{1,3}$/.test(bare))return!1;if(isFlag)
return named3.isPassword||!isName(bare);if(!isName(bare))return bare.length>=6||named3.isPassword;if(!named3.isPassword)return!1;let isLine=separator==="="&&isAlone(
text3,value);return/\d/.test(bare)||isLine||separator===">"&&text3[value.to]==="<"}function isEnvironment(name3){return/^[A-Z][A-Z0-9_.-]*$/.test(name3)}function isCount(written2,{
isPassword}){return!isPassword&&/^[\d._,]+[;,)]*$/.test(written2)}function isName(written2){return!/^[A-Za-z_$][\w$-]*$/.test(written2)||isMixed(written2)?!1:!/\d/.
test(written2)||/^[A-Za-z]*[a-z]_?\d{1,4}$/.test(written2)}function isCode(written2){return written2.length>=16&&(written2.match(/\d/g)?.length??0)>=4?!1:/^[=!?&|.(+-]|^\/[\^([\\]|^[A-Za-z_$][\w$]*(?:[([!?:]|\??\.[A-Za-z_$]|$(?<=\b(?:string|number)))/.
test(written2)}function isAlone(text3,{to}){let next=text3[to];return next===void 0||next===`
`||next==="\r"}function hideLogins(text3){let clean=text3;return clean.includes("login")&&(clean=clean.replace(/(\blogin\s{1,8}[^\s]{1,100}\s{1,8}password\s{1,8})([^\s]{1,200})/g,
(whole,head2,value)=>value===HIDDEN3?whole:head2+HIDDEN3)),clean=clean.replace(/^([\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}:)([^\s:]{3,200})$/gm,
`$1${HIDDEN3}`),clean.includes("curl")&&(clean=clean.replace(/((?:\s-u|\s--(?:proxy-)?user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']{1,200})/g,`$1${HIDDEN3}`)),clean.
includes("mysql")&&(clean=clean.replace(/(\s-p)([^\s-][^\s]{3,100})/g,`$1${HIDDEN3}`)),clean}var BEGIN=/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,END=/-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,
PUTTY=/PuTTY-User-Key-File-\d:/,PUTTY_END=/Private-MAC:/,CONTENT=/^(?:[A-Za-z0-9+/=]{1,100}|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t].{0,200}|)$/,AROUND=/^[\s>|+*#\d"',:-]{0,40}|[\s"',\\]{1,40}$/g,
MAX_LINES=400;function createKeyWatch(){let block="none",lines=0;return line=>{if(block==="none")return!line.includes("-----BEGIN")&&!line.includes("PuTTY-")||(block=
PUTTY.test(line)?"putty":BEGIN.test(line)?"pem":"none",lines=0,block==="none")?!1:(isEnd(line)&&(block="none"),!0);if(lines+=1,isEnd(line))return block="none",!0;
let isContent=lines<=MAX_LINES&&CONTENT.test(line.replace(AROUND,""));return isContent||(block="none"),isContent};function isEnd(line){return(block==="putty"?PUTTY_END:
END).test(line)}}function hideKeyBlocks(text3){if(!text3.includes("-----BEGIN")&&!text3.includes("-----END")&&!text3.includes("PuTTY-"))return text3;let pieces=text3.
split(/(\r?\n)/),lines=pieces.filter((_,at)=>at%2===0),isKey=keyLines(lines);return lines.map((line,at)=>{let lineEnd=pieces[2*at+1]??"";if(isKey[at]!==!0)return line+
lineEnd;let head2=isKey[at-1]===!0?"":beforeKey(line)+HIDDEN3;return isKey[at+1]===!0?head2:head2+afterKey(line)+lineEnd}).join("")}function keyLines(lines){let isInBlock=createKeyWatch(),
isKey=lines.map(line=>isInBlock(line));for(let[at,line]of lines.entries())if(!(isKey[at]===!0||!END.test(line))){isKey[at]=!0;for(let above=at-1;above>=0&&isEncoded(
lines[above]??"");above-=1)isKey[above]=!0}return isKey}function isEncoded(line){let content=line.replace(AROUND,"");return content.length>=4&&CONTENT.test(content)&&
!content.includes(":")}function beforeKey(line){let from=Math.max(line.search(BEGIN),line.search(PUTTY));return from===-1?"":line.slice(0,from)}function afterKey(line){
let end2=END.exec(line);return end2===null?"":line.slice(end2.index+end2[0].length)}var WORD="[A-Za-z0-9_-]",ALNUM="[A-Za-z0-9]",HEX="[0-9a-f]",UPPER="[A-Z0-9]",
DOTTED="[A-Za-z0-9_.-]",BASE64="[A-Za-z0-9+/=_-]",SHAPES=[["sk-",WORD,16],["hf_",ALNUM,24],["api_org_",ALNUM,24],["gsk_",ALNUM,24],["pplx-",ALNUM,24],["xai-",ALNUM,
24],["nvapi-",WORD,24],["r8_",ALNUM,24],...["AKIA","ASIA","ABIA","ACCA"].map(prefix=>[prefix,UPPER,16]),["ABSK",BASE64,60],["AIza",WORD,30],["ya29.",WORD,20],["\
GOCSPX-",WORD,20],["1//0",WORD,30],["LTAI",ALNUM,16],["AKID",ALNUM,28],...["dop_v1_","doo_v1_","dor_v1_"].map(prefix=>[prefix,HEX,32]),["HRKU-",WORD,24],["dapi",
HEX,32],...["fo1_","fm1r_","fm1a_","fm2_"].map(prefix=>[prefix,BASE64,24]),...["nfp_","nfc_","nfu_","rnd_","sbp_","napi_"].map(prefix=>[prefix,ALNUM,24]),["sb_s\
ecret_",WORD,20],...["pscale_tkn_","pscale_pw_","pscale_oauth_"].map(prefix=>[prefix,DOTTED,24]),...["hvs.","hvb.","hvr."].map(prefix=>[prefix,WORD,20]),...["pt",
"st","ct","sa","scim","audit"].map(kind=>[`dp.${kind}.`,DOTTED,24]),["pul-",HEX,32],["sha256~",WORD,40],["AGE-SECRET-KEY-1",UPPER,40],["ops_eyJ",WORD,40],["API-",
UPPER,24],...["ghp_","gho_","ghu_","ghs_","ghr_"].map(prefix=>[prefix,ALNUM,20]),["github_pat_",WORD,20],..."glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt\
- glagent- gloas- glsoat- glffct- glwt- GR1348941".split(" ").map(prefix=>[prefix,DOTTED,16]),...["ATBB","ATATT3","ATCTT3"].map(prefix=>[prefix,BASE64,24]),["sg\
p_",WORD,32],...["CCIPAT_","CCIPRJ_","bkua_","CFPAT-"].map(prefix=>[prefix,WORD,24]),["npm_",ALNUM,30],["pypi-",WORD,40],["rubygems_",HEX,40],...["dckr_pat_","d\
ckr_oat_"].map(prefix=>[prefix,WORD,20]),["CLOJARS_",ALNUM,40],["packagist_",WORD,32],["AKCp",ALNUM,48],["PMAK-",WORD,32],...["sqp_","squ_","sqa_"].map(prefix=>[
prefix,HEX,32]),...["sntrys_","sntryu_","glsa_","glc_"].map(prefix=>[prefix,BASE64,24]),...["NRAK-","NRJS-","NRII-","NRAA-"].map(prefix=>[prefix,WORD,16]),["dt0\
c01.",DOTTED,40],["hcaik_",ALNUM,32],...["lin_api_","lin_oauth_","ntn_","figd_","figo_","tfp_","rdme_","aio_","pnu_"].map(prefix=>[prefix,WORD,24]),["secret_",ALNUM,
40],["pat",ALNUM,14,`\\.${HEX}{40,}`],["pat-",WORD,30],...["xoxa-","xoxb-","xoxc-","xoxd-","xoxe-","xoxe.xox","xoxo-","xoxp-","xoxr-","xoxs-","xapp-"].map(prefix=>[
prefix,"[A-Za-z0-9%_-]",10]),["SG.",WORD,16,`\\.${WORD}{16,}`],["key-",HEX,32],["pubkey-",HEX,32],...["xkeysib-","xsmtpsib-"].map(prefix=>[prefix,WORD,24]),...[
"SK","AC"].map(prefix=>[prefix,HEX,32]),["mfa.",WORD,60],...["sk_live_","sk_test_","rk_live_","rk_test_","whsec_","rzp_live_","rzp_test_"].map(prefix=>[prefix,WORD,
14]),...["sq0atp-","sq0csp-","sq0idp-"].map(prefix=>[prefix,WORD,20]),["EAAA",WORD,56],["EAA",ALNUM,90],...["shpat_","shpca_","shppa_","shpss_","shpua_"].map(prefix=>[
prefix,ALNUM,24]),...["FLWSECK_","FLWSECK-","shippo_live_","shippo_test_","EZAK","EZTK"].map(prefix=>[prefix,WORD,24]),["access_token$","[A-Za-z0-9$]",30],...["\
token","run","at","rt","session","key","machine","client","share"].map(kind=>[`relay_${kind}_`,WORD,20])],UNPREFIXED=[["eyJ",token2(`eyJ${WORD}{8,}\\.${WORD}{8,\
}(?:\\.${WORD}{0,8192}){0,3}`)],["Q~",/(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g],[".",token2(`[MNO]${WORD}{23,27}\\.${WORD}{6}\\.${WORD}{27,}`)],["\
:",/(?<![\w-])(?:bot)?\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g],["-us",token2(`${HEX}{32}-us\\d{1,2}`)],[".atlasv1.",token2(`${ALNUM}{14}\\.atlasv1\\.${WORD}{40,}`)]],
prefixed=token2(`(?:${SHAPES.map(([prefix,characters,minimum,end2=""])=>`${escape2(prefix)}${characters}{${minimum},}${end2}`).join("|")})`);function hideTokens(text3){
let clean=text3.replace(prefixed,hideUnlessWord);for(let[part,pattern2]of UNPREFIXED)clean.includes(part)&&(clean=clean.replace(pattern2,HIDDEN3));return clean}
function hideUnlessWord(found){return/\d/.test(found)||/[a-z][A-Z]{2}|[A-Z][a-z][A-Z]/.test(found)?HIDDEN3:found}function token2(pattern2){return new RegExp(`(?\
<![A-Za-z0-9_-])${pattern2}`,"g")}function escape2(prefix){return prefix.replaceAll(/[.$/]/g,String.raw`\$&`)}var MAX_URL_LENGTH=2048,END2=/[\s"'`<>\\]/g,HOOKS=/((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks\/\d{1,30}|hooks\.zapier\.com\/hooks\/catch|[\w-]{1,80}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook|api\.telegram\.org\/bot)\/?)[\w/@:.+=-]{8,2000}/g,
SIGNED=/([?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=)[^\s&"'<>]{8,4096}/gi;function hideInUrls(text3){return text3.includes(":/\
/")?hideUserInfo(text3).replace(HOOKS,`$1${HIDDEN3}`).replace(SIGNED,`$1${HIDDEN3}`):text3}function hideUserInfo(text3){let parts=[],done=0;for(let mark2=text3.
indexOf("://");mark2!==-1;mark2=text3.indexOf("://",mark2+3)){let from=mark2+3,found=secretIn(addressAt(text3,from));found===void 0||from+found.from<done||(parts.
push(text3.slice(done,from+found.from),HIDDEN3),done=from+found.to)}return done===0?text3:parts.join("")+text3.slice(done)}function addressAt(text3,from){let next=text3.
indexOf("://",from),most=Math.min(from+MAX_URL_LENGTH,next===-1?text3.length:next),address=text3.slice(from,most),end2=address.search(END2);return end2===-1?address:
address.slice(0,end2)}function secretIn(address){let to=address.lastIndexOf("@");if(to===-1)return;let slash=address.search(/[/?#]/),authority=slash===-1?address:
address.slice(0,slash),colon=authority.indexOf(":");if(colon!==-1&&colon<to)return!authority.includes("@")&&/^\d{0,5}$/.test(authority.slice(colon+1))||isPlaceholder(
address.slice(colon+1,to))?void 0:{from:colon+1,to};let user=authority.slice(0,authority.lastIndexOf("@"));return authority.includes("@")&&user.length>=12&&/\d/.
test(user)?{from:0,to:user.length}:void 0}function redact(text3){return hideAssigned(hideInHeaders(hideInUrls(hideTokens(hideKeyBlocks(text3)))))}var BEYOND_CUT=4096;
function redactHead(text3,limit){return redact(text3.slice(0,limit+BEYOND_CUT)).slice(0,limit)}function redactTail(text3,limit){return redact(text3.slice(-(limit+
BEYOND_CUT))).slice(-limit)}var chunk_662KNHJH_exports={};__export(chunk_662KNHJH_exports,{flowNotification:()=>flowNotification,itemIdOf:()=>itemIdOf,parseItemId:()=>parseItemId,senderNotification:()=>senderNotification,
timeWord:()=>timeWord});var JOB_KINDS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"],MESSAGE_KINDS=["mention","direct","reply","unread","bounce\
d"],FLOW_KINDS=["flow_completed","flow_failed","flow_cancelled"],NOTIFICATION_KINDS=[...JOB_KINDS,...MESSAGE_KINDS,...FLOW_KINDS];function senderNotification(job,kind){
let{agent,session}=job.from;return{subject:jobSubject(job.job_id),recipient:agent,kind,version:job.version,at:job.updated_at,owner:session===void 0?void 0:sessionTag(
session)}}function flowNotification(flow){let{flow_id,from,kind,version:version2,at}=flow,owner=from.session===void 0?void 0:sessionTag(from.session);return{subject:flowSubject(
flow_id),recipient:from.agent,kind,version:version2,at,owner}}function itemIdOf(facts2){let{subject,kind,version:version2,at,owner,sender,expires_at}=facts2,id8=subject.
kind==="job"?subject.id:`${subject.kind}.${subject.id}`,by2=sender===void 0?"":`@${sender}`,until=expires_at===void 0?"":`!${timeWord(expires_at)}`,to=owner===void 0?
"":`~${owner}`;return`${timeWord(at)}-${id8}-${version2}-${kind}${to}${by2}${until}`}var ITEM=/^([0-9a-z]{9})-(?:([a-z2-7]{26})|(message|flow)\.([A-Za-z0-9._-]+))-(\d{1,15})-([a-z_]+)(?:~([0-9a-f]{12}))?(?:@([A-Za-z0-9][A-Za-z0-9._-]*))?(?:!([0-9a-z]{9}))?$/,
LONGEST_ID=255;function parseItemId(itemId,recipient){if(itemId.length>LONGEST_ID)return;let[,time2="",jobId2,about4,aboutId="",version2="",word,owner,sender,expiry]=ITEM.
exec(itemId)??[],[kinds,subject]=subjectOfId({jobId:jobId2,about:about4,aboutId}),kind=kinds.find(known2=>known2===word);if(kind!==void 0)return{item_id:itemId,
subject,recipient,event:`${version2}-${kind}`,kind,version:Number(version2),at:timeOf3(time2),owner,...sender===void 0?{}:{sender},...expiry===void 0?{}:{expires_at:timeOf3(
expiry)}}}function subjectOfId({jobId:jobId2,about:about4,aboutId}){return jobId2!==void 0?[JOB_KINDS,jobSubject(jobId2)]:about4==="flow"?[FLOW_KINDS,flowSubject(
aboutId)]:[MESSAGE_KINDS,messageSubject(aboutId)]}function timeWord(at){return Date.parse(at).toString(36).padStart(9,"0")}function timeOf3(word){return new Date(
Number.parseInt(word,36)).toISOString()}var chunk_UVYFQAPF_exports={};__export(chunk_UVYFQAPF_exports,{damagedOutput:()=>damagedOutput,headBeside:()=>headBeside,readBeside:()=>readBeside,writeBeside:()=>writeBeside});var import_node_crypto10=require("node:crypto"),fs12=require("node:fs");async function writeBeside(layout,{jobId:jobId2,token:token3,text:text3}){let bytes=Buffer.
from(text3),sha2562=(0,import_node_crypto10.hash)("sha256",bytes),file=`${jobId2}.${token3}.${sha2562.slice(0,16)}.output`;return await replaceFile(layout.output(
jobId2,file),bytes),{file,bytes:bytes.length,sha256:sha2562}}function readBeside(layout,blob){let jobId2=blob.file.slice(0,blob.file.indexOf(".")),path=layout.output(
jobId2,blob.file),bytes=readExactly(path,jobId2,blob.bytes);if((0,import_node_crypto10.hash)("sha256",bytes)!==blob.sha256)throw damagedOutput(path,jobId2,"its \
SHA-256 is not the one in the log");return bytes.toString("utf8")}function headBeside(layout,{file},length){let fd=openPlain(layout.output(file.slice(0,file.indexOf(
".")),file));if(typeof fd=="string")return"";try{let bytes=Buffer.alloc(length),count2=fs12.readSync(fd,bytes,0,length,0);return bytes.toString("utf8",0,count2)}finally{
fs12.closeSync(fd)}}function readExactly(path,jobId2,length){let fd=openPlain(path);if(fd==="absent")throw damagedOutput(path,jobId2,"it is missing");if(fd==="f\
oreign")throw damagedOutput(path,jobId2,"it is not a plain file");try{let{size}=fs12.fstatSync(fd);if(size!==length)throw damagedOutput(path,jobId2,`it has ${size}\
 bytes instead of ${length}`);return fs12.readFileSync(fd)}finally{fs12.closeSync(fd)}}function damagedOutput(path,jobId2,reason2){let message2=`Cannot read the\
 output of job "${jobId2}": "${path}" is damaged, ${reason2}. The job keeps its state; its output is lost unless a copy exists.`,details={job_id:jobId2,file:path,
line:0,reason:reason2};return new RelayError("JOB_DAMAGED",message2,{details})}var chunk_ZG47FKRD_exports={};__export(chunk_ZG47FKRD_exports,{FULL:()=>FULL2,GONE:()=>GONE,ID_END:()=>ID_END,ID_START:()=>ID_START,NO_HEADLINE:()=>NO_HEADLINE,
OPEN:()=>OPEN2,REPEATED:()=>REPEATED,createIdTable:()=>createIdTable,createSlices:()=>createSlices,daysOf:()=>daysOf2,dropHeadlines:()=>dropHeadlines,dropLeftovers:()=>dropLeftovers,
encodeRow:()=>encodeRow,hintsOf:()=>hintsOf,isAt:()=>isAt,judgingOf:()=>judgingOf,liveHintsOf:()=>liveHintsOf,markDay:()=>markDay,noteEnd:()=>noteEnd,readDay:()=>readDay,
readRecent:()=>readRecent,readRow:()=>readRow,rowsBackwards:()=>rowsBackwards,scanRows:()=>scanRows});var chunk_DAXZIYD2_exports={};__export(chunk_DAXZIYD2_exports,{cursorInvalid:()=>cursorInvalid,jobContested:()=>jobContested,jobNotFound:()=>jobNotFound});function jobNotFound(jobId2,advice2="List the jobs to see their ids."){let named3=jobId2.slice(0,80),message2=`Cannot find job "${named3}" in this workspace: no\
 such job. ${advice2}`;return new RelayError("JOB_NOT_FOUND",message2,{details:{job_id:named3}})}function cursorInvalid(){let message2='Cannot list jobs: "curso\
r" is not a cursor of a listing. Use next_cursor of the previous page unchanged, or omit it.';return new RelayError("CURSOR_INVALID",message2)}function jobContested(jobId2,tries){
let message2=`Cannot change job "${jobId2}": other processes changed it first, ${tries} times in a row. Try again.`;return new RelayError("JOB_CONTESTED",message2)}var chunk_RBRB6IIT_exports={};__export(chunk_RBRB6IIT_exports,{WATCHED:()=>WATCHED,bucketIsOver:()=>bucketIsOver,conversationNameIn:()=>conversationNameIn,conversationNameOf:()=>conversationNameOf,
createdMsOf:()=>createdMsOf,expiryBucketStart:()=>expiryBucketStart,fileName:()=>fileName,flushFailedOf:()=>flushFailedOf,isBucket:()=>isBucket,isLaterBucket:()=>isLaterBucket,
laterBucketStart:()=>laterBucketStart,layoutOf:()=>layoutOf,nameOfFile:()=>nameOfFile,nameWhenCreated:()=>nameWhenCreated,readConversationName:()=>readConversationName,
readExpiryName:()=>readExpiryName,readLaterName:()=>readLaterName,readSortKey:()=>readSortKey,readyBucketOf:()=>readyBucketOf,readyHintOf:()=>readyHintOf,sortKeyOf:()=>sortKeyOf,
storeDirectory:()=>storeDirectory});var import_node_path20=require("node:path"),BUCKET_MS=4e3,WATCHED="watched";function layoutOf(root){return{root,document:`${root}/store.json`,upkeep:`${root}/up\
keep.json`,probe:`${root}/probe`,jobs:`${root}/jobs`,journals:`${root}/journal`,flushFailed:`${root}/flush-failed`,done:`${root}/done`,attentionRoot:`${root}/at\
tention`,quarantine:`${root}/quarantine`,agentsRoot:`${root}/agents`,workersRoot:`${root}/workers`,queueRoot:`${root}/queue`,runningRoot:`${root}/running`,wakeRoot:`${root}\
/wake`,waitingRoot:`${root}/waiting`,inboxRoot:`${root}/inbox`,conversations:`${root}/conversations`,conversationQueues:`${root}/lines`,childrenRoot:`${root}/fa\
milies`,cancellations:`${root}/cascades`,expiryRoot:`${root}/expiry`,expiryHint:({job_id,at_ms})=>`${root}/expiry/${expiryBucketOf(at_ms)}/${base36(at_ms,9)}-${job_id}`,
spawnedRoot:`${root}/spawned`,webhooks:`${root}/webhooks`,deliverers:`${root}/deliverers`,schedulers:`${root}/schedulers`,sessions:`${root}/sessions`,time:`${root}\
/time`,logs:`${root}/logs`,attachments:`${root}/attachments`,search:`${root}/search`,found:day=>`${root}/search/jobs/${day}.1`,attachment:sha2562=>`${root}/atta\
chments/${sha2562.slice(0,2)}/${sha2562}`,shard:jobId2=>`${root}/jobs/${shardOf(jobId2)}`,log:jobId2=>`${root}/jobs/${shardOf(jobId2)}/${jobId2}.jsonl`,activity:jobId2=>`${root}\
/jobs/${shardOf(jobId2)}/${jobId2}.activity.jsonl`,deliveries:jobId2=>`${root}/jobs/${shardOf(jobId2)}/${jobId2}.deliveries.jsonl`,output:(jobId2,file)=>`${root}\
/jobs/${shardOf(jobId2)}/${file}`,attention:jobId2=>`${root}/attention/${jobId2}`,queue:agent=>`${root}/queue/${fileName(agent)}`,running:agent=>`${root}/runnin\
g/${fileName(agent)}`,waiting:agent=>`${root}/waiting/${fileName(agent)}`,watched:agent=>`${root}/waiting/${fileName(agent)}/${WATCHED}`,wakeInbox:agent=>`${root}\
/wake/${fileName(agent)}.inbox`,inbox:agent=>`${root}/inbox/${fileName(agent)}`,agent:agent=>`${root}/agents/${fileName(agent)}.json`,worker:workerId=>`${root}/\
workers/${fileName(workerId)}.json`,webhook:id8=>`${root}/webhooks/${fileName(id8)}.json`,webhookState:id8=>`${root}/webhooks/${fileName(id8)}.state.json`,webhookMarks:id8=>`${root}\
/webhooks/${fileName(id8)}`,webhookMark:(id8,jobId2)=>`${root}/webhooks/${fileName(id8)}/${fileName(jobId2)}.json`,spawn:agent=>`${root}/spawned/${fileName(agent)}\
.json`,pausedRoot:`${root}/paused`,unnotifiedRoot:`${root}/unnotified`,unnotified:id8=>`${root}/unnotified/${fileName(id8)}.json`,pause:agent=>`${root}/paused/${fileName(
agent)}.json`,spawnLog:agent=>`${root}/spawned/${fileName(agent)}.log`,workerLog:workerId=>`${root}/worker-logs/${fileName(workerId)}.log`,conversation:(agent,key2)=>`${root}\
/conversations/${fileName(agent)}~${hashOf2(key2,32)}.json`,conversationQueue:(agent,key2)=>`${root}/lines/${fileName(agent)}~${hashOf2(key2,32)}`,children:jobId2=>`${root}\
/families/${jobId2}`,cancellation:jobId2=>`${root}/cascades/${jobId2}`,topics:agent=>`${root}/conversations/${fileName(agent)}~topics`,topic:(agent,key2)=>`${root}\
/conversations/${fileName(agent)}~topics/${hashOf2(key2,32)}`,doneLog:at=>`${root}/done/${at.slice(0,10)}.log`,queueHint:job=>`${root}/queue/${fileName(job.to)}\
/${queuePlaceOf(job)}`,creationHint:job=>`${root}/queue/${fileName(job.to)}/${queuePlaceOf(job)}${BEING_CREATED}`,runningHint:job=>`${root}/running/${fileName(job.
to)}/${sortKeyOf(job)}`,runningHints:job=>agentsOf(job).map(agent=>`${root}/running/${fileName(agent)}/${sortKeyOf(job)}`)}}function flushFailedOf(log){return(0,import_node_path20.join)(
log,"../../../flush-failed")}function storeDirectory(dataDir,workspace){return(0,import_node_path20.join)(dataDir,`${storeName(workspace)}-${hashOf2(workspace,12)}`)}
function storeName(workspace){return(0,import_node_path20.basename)(workspace).replace(/[^A-Za-z0-9._-]/g,"_").slice(0,40)||"root"}function fileName(name3){return name3.
replace(/^\.|[^a-z0-9._-]/g,character=>`%${Buffer.from(character).toString("hex")}`)}function nameOfFile(file){return file.replace(/%([0-9a-f]{2})/g,(_,hex2)=>String.
fromCharCode(Number.parseInt(hex2,16)))}function sortKeyOf(job){let write3=job.task.write===!0?".w":"";return`${rank(job.priority)}${base36(Date.parse(job.created_at),
9)}-${job.job_id}${write3}`}var SORT_KEY=/^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/;function conversationNameOf(job){return`${base36(Date.parse(job.created_at),9)}\
-${job.job_id}`}function conversationNameIn(sortKey){let jobId2=readSortKey(sortKey)?.jobId;return jobId2===void 0?void 0:`${sortKey.slice(3,12)}-${jobId2}`}function readConversationName(name3){
let match=/^([0-9a-z]{9})-([a-z2-7]{26})$/.exec(name3);if(!(match?.[1]===void 0||match[2]===void 0))return{jobId:match[2],createdMs:Number.parseInt(match[1],36)}}
function readSortKey(key2){let match=SORT_KEY.exec(key2);return match?.[1]===void 0?void 0:{jobId:match[1],write:match[2]!==void 0}}var BEING_CREATED="~";function nameWhenCreated(name3){
return name3.endsWith(BEING_CREATED)?name3.slice(0,-BEING_CREATED.length):void 0}function createdMsOf(sortKey){return Number.parseInt(sortKey.slice(3,12),36)}var LATER="\
later-";function queuePlaceOf(job){let due=dueOf(job);return due===void 0?readyHintOf(job):`${LATER}${base36(Math.floor(due/BUCKET_MS),8)}/${base36(due,9)}~${sortKeyOf(
job)}`}function dueOf(job){if(!(job.state!=="queued"||job.not_before===void 0))return Date.parse(job.not_before)}function readyBucketOf(sortKey){return`${sortKey.
slice(0,3)}-${base36(Math.floor(createdMsOf(sortKey)/BUCKET_MS),8)}`}function readyHintOf(job){let key2=sortKeyOf(job);return`${readyBucketOf(key2)}/${key2}`}function isBucket(name3){
return/^(\d{3}|later)-[0-9a-z]{8}$/.test(name3)}function isLaterBucket(bucket){return bucket.startsWith(LATER)}function laterBucketStart(bucket){return Number.parseInt(
bucket.slice(LATER.length),36)*BUCKET_MS}function bucketIsOver(bucket,now){return(isLaterBucket(bucket)?laterBucketStart(bucket):Number.parseInt(bucket.slice(4),
36)*BUCKET_MS)+2*BUCKET_MS<now}function readLaterName(name3){let sortKey=name3.slice(10);if(!(name3.charAt(9)!=="~"||readSortKey(sortKey)===void 0))return{due:Number.
parseInt(name3.slice(0,9),36),sortKey}}var EXPIRY_BUCKET_MS=65536;function expiryBucketOf(ms){return base36(Math.floor(ms/EXPIRY_BUCKET_MS),8)}function readExpiryName(name3){
let parsed2=readConversationName(name3);return parsed2&&{job_id:parsed2.jobId,at_ms:parsed2.createdMs}}function expiryBucketStart(bucket){if(/^[0-9a-z]{8}$/.test(
bucket))return Number.parseInt(bucket,36)*EXPIRY_BUCKET_MS}function rank(priority){return String(100-priority).padStart(3,"0")}function base36(value,width){return value.
toString(36).padStart(width,"0")}function hashOf2(text3,digits){let{hash:hash9}=process.getBuiltinModule("node:crypto");return hash9("sha256",text3).slice(0,digits)}var import_promises5=require("node:timers/promises"),import_node_crypto11=require("node:crypto"),fs13=require("node:fs"),import_node_path21=require("node:path"),
fs25=require("node:fs"),fs35=require("node:fs"),import_node_path22=require("node:path"),SLICE_MS=20;function createSlices(sliceMs=SLICE_MS){let begun3=performance.
now();return async()=>{performance.now()-begun3<sliceMs||(await(0,import_promises5.setImmediate)(),begun3=performance.now())}}var CHUNK=256*1024,NEWLINE=10,QUOTE=34,
BRACE=125,BEFORE_ID=Buffer.from('{"job_id":"'),ID_LENGTH=26,ID_START=BEFORE_ID.length,ID_END=ID_START+ID_LENGTH;async function scanRows(fd,{end:end2,slice,bytes=CHUNK},each){
let chunk=Buffer.allocUnsafe(bytes),position=0;for(;position<end2;){let count2=fs13.readSync(fd,chunk,0,chunk.length,position),used=scanChunk(chunk.subarray(0,count2),
end2-position,each);if(used===0&&count2<chunk.length)return;position+=used===0?count2:used,await slice()}}function scanChunk(bytes,end2,each){let start3=0;for(;start3<
end2;){if(bytes[start3]===NEWLINE){start3+=1;continue}let newline=bytes.indexOf(NEWLINE,start3);if(newline===-1)break;isRow(bytes,start3,newline)&&each(bytes,start3,
newline),start3=newline+1}return start3}function isRow(bytes,start3,end2){return bytes[end2-1]===BRACE&&isAt(bytes,start3,BEFORE_ID)&&bytes[start3+ID_END]===QUOTE&&
isId(bytes,start3+ID_START)}function isId(bytes,at){for(let each=at;each<at+ID_LENGTH;each+=1){let code=bytes[each]??0;if(!(code>=97&&code<=122||code>=50&&code<=
55))return!1}return!0}function isAt(bytes,at,expected){for(let each=0;each<expected.length;each+=1)if(bytes[at+each]!==expected[each])return!1;return!0}async function rewriteRows(path,{
read,slice},change){let from=openPlain(path);if(from==="absent"||from==="foreign")return;let next=`${path}.${(0,import_node_crypto11.randomBytes)(6).toString("h\
ex")}.next`;try{if(!isSame2(fs13.fstatSync(from),read))return;let size=await writeRows(from,{next,end:read.size,slice,change}),now=fs13.lstatSync(path,{throwIfNoEntry:!1});
if(size===read.size||now===void 0||!isSame2(now,read))return;ifPresent(()=>fs13.renameSync(next,path))}finally{fs13.closeSync(from),fs13.rmSync(next,{force:!0})}
await flushDirectory((0,import_node_path21.dirname)(path))}function isSame2(now,{ino,size}){return now.ino===ino&&now.size===size}async function writeRows(from,on){
let to=fs13.openSync(on.next,"wx",384),out=Buffer.allocUnsafe(2*CHUNK),[used,size,index]=[0,0,0],write3=()=>{writeWhole(to,out.subarray(0,used)),size+=used,used=
0};try{await scanRows(from,on,(bytes,start3,end2)=>{let row=on.change(bytes.subarray(start3,end2),index);index+=1,row!==void 0&&(used+row.length+2>out.length&&write3(),
out[used]=NEWLINE,out.set(row,used+1),out[used+1+row.length]=NEWLINE,used+=row.length+2)}),write3(),size!==on.end&&await flushFile(to)}finally{fs13.closeSync(to)}
return size}function createIdTable(){let lists=Array.from({length:256},()=>({words:new Uint32Array(0),used:0})),entry=new Uint32Array(5),slots2=new Uint32Array(
0),places=0;function add(bytes,at,value){if(!readBytes(bytes,at,entry))return;let list3=lists[(entry[0]??0)>>>22&255];if(list3!==void 0){if(list3.used===list3.words.
length){let longer=new Uint32Array(Math.max(80,2*list3.used));longer.set(list3.words),list3.words=longer}entry[4]=value,list3.words.set(entry,list3.used),list3.
used+=5}}function placeOf4(){let place6=(entry[3]??0)&places-1;for(;slots2[place6*5]!==0&&!isAt22(place6);)place6=place6+1&places-1;return place6}function isAt22(place6){
for(let word=0;word<4;word+=1)if(slots2[place6*5+word]!==entry[word])return!1;return!0}function ofShard(shard,onRepeated){let{words,used}=lists[Number.parseInt(
shard,16)]??{words:[],used:0};for(places=16;places*5<used*2;)places*=2;slots2.length<places*5?slots2=new Uint32Array(places*5):slots2.fill(0);let size=0;for(let at=0;at<
used;at+=5){for(let word=0;word<5;word+=1)entry[word]=words[at+word]??0;let slot=placeOf4()*5;slots2[slot]===0?size+=1:onRepeated?.(slots2[slot+4]??0),slots2.set(
entry,slot)}return{get,size}}function get(text3){if(places===0||!readText3(text3,entry))return;let slot=placeOf4()*5;return slots2[slot]===0?void 0:slots2[slot+
4]}return{add,ofShard}}function readText3(text3,words){for(let word=0;word<4;word+=1){let bits=0;for(let each=0;each<6;each+=1){let digit=digitOf(text3.charCodeAt(
word*6+each));if(digit===-1)return!1;bits=bits<<5|digit}words[word]=word===0?(bits|2147483648)>>>0:bits}return!0}function readBytes(bytes,at,words){for(let word=0;word<
4;word+=1){let bits=0;for(let each=0;each<6;each+=1){let digit=digitOf(bytes[at+word*6+each]??0);if(digit===-1)return!1;bits=bits<<5|digit}words[word]=word===0?
(bits|2147483648)>>>0:bits}return!0}function digitOf(code){return code>=97&&code<=122?code-97:code>=50&&code<=55?code-24:-1}var NO_HEADLINE="(removed)",Mark=object(
{size:number2(),left:number2()}),OPEN2=0,FULL2=1,GONE=2,REPEATED=3;function daysOf2(layout){return namesIn4(layout.done).flatMap(name3=>/^(\d{4}-\d\d-\d\d)\.log$/.
exec(name3)?.[1]??[]).toSorted()}function judgingOf(layout,day,at){let tomorrow=new Date(at.now+2*DAY_MS3).toISOString().slice(0,10),isAhead=day>=tomorrow;if(!isAhead&&
day>=at.before.slice(0,10))return"not yet";let mark2=readDocumentAs(markOf(layout,day),Mark),size=fs25.statSync(pathOf(layout,day),{throwIfNoEntry:!1})?.size;if(mark2!==
void 0&&mark2.size===size)return mark2.left===0?"not again":"by times";let isUnmarked=mark2===void 0&&!fs25.existsSync(markOf(layout,day)),isLate=mark2!==void 0||
isUnmarked&&day<(at.passed??"").slice(0,10);return!isAhead&&!isLate?"by times":isSeenBefore(layout,day,at)?"by observation":"not yet"}var DAY_MS3=864e5;function isSeenBefore(layout,day,{
now,before}){let path=`${layout.done}/${day}.seen`,seen=readDocumentAs(path,object({at:string2()}));return seen!==void 0&&Date.parse(seen.at)<=now?seen.at<before:
(replaceHint(path,{at:new Date(now).toISOString()}),!1)}function markDay(layout,day,left2){let size=fs25.statSync(pathOf(layout,day),{throwIfNoEntry:!1})?.size??
0;replaceHint(markOf(layout,day),{size,left:left2}),left2===0&&ifPresent(()=>fs25.unlinkSync(`${layout.done}/${day}.seen`))}async function readDay(layout,day,slice){
let read={ids:createIdTable(),rows:0,ino:0,size:0},fd=openPlain(pathOf(layout,day));if(fd==="absent"||fd==="foreign")return read;try{let{ino,size}=fs25.fstatSync(
fd);return await scanRows(fd,{end:size,slice},(bytes,start3)=>{read.ids.add(bytes,start3+ID_START,read.rows),read.rows+=1}),{...read,ino,size}}finally{fs25.closeSync(
fd)}}function dropHeadlines(layout,day,on){let{fates}=on;return rewriteRows(pathOf(layout,day),on,(row,index)=>{if(fates[index]!==REPEATED)return fates[index]===
GONE?withoutHeadline(row):row})}function dropLeftovers(layout){for(let name3 of namesIn4(layout.done))name3.endsWith(".next")&&fs25.rmSync(`${layout.done}/${name3}`,
{force:!0})}function withoutHeadline(row){try{let fields=JSON.parse(row.toString());return Buffer.from(JSON.stringify({...fields,headline:NO_HEADLINE}))}catch(error){
if(!(error instanceof SyntaxError))throw error;return}}var pathOf=(layout,day)=>`${layout.done}/${day}.log`,markOf=(layout,day)=>`${layout.done}/${day}.collecte\
d`,CHUNK2=256*1024,{O_WRONLY:O_WRONLY2,O_APPEND,O_CREAT:O_CREAT2,O_NOFOLLOW:O_NOFOLLOW3,O_NONBLOCK:O_NONBLOCK3}=fs35.constants,APPEND=O_WRONLY2|O_APPEND|O_CREAT2|
O_NOFOLLOW3|O_NONBLOCK3;function noteEnd(layout,row){let line=encodeRow(row),path=layout.doneLog(row.updated_at);try{append(path,line)}catch(error){if(!isForeign(
error))throw error;fs35.renameSync(path,`${layout.quarantine}/${(0,import_node_path22.basename)(path)}.${row.job_id}`),append(path,line)}}function encodeRow(row){
return`
${JSON.stringify(row)}
`}function append(path,line){let fd=fs35.openSync(path,APPEND,384);try{fs35.writeSync(fd,line)}finally{fs35.closeSync(fd)}}function readRecent(layout,page2,now=Number.
POSITIVE_INFINITY){let start3=page2.cursor===void 0?void 0:readCursor(page2.cursor),ahead=now===Number.POSITIVE_INFINITY?"~":dayOf2(now+2*DAY_MS22),place6=name3=>name3>=
ahead?`-${name3}`:name3,days=namesIn4(layout.done).filter(name3=>/^\d{4}-\d\d-\d\d\.log$/.test(name3)).filter(name3=>start3===void 0||place6(name3)<=place6(start3.
day)).toSorted((a,b)=>place6(a)<place6(b)?1:-1),rows=[];for(let day of days){let end2=start3?.day===day?start3.end:void 0;for(let{row,offset}of rowsBackwards(`${layout.
done}/${day}`,end2)){let position=`${day}:${offset}`;if(rows.push({row,position}),rows.length===page2.limit)return{rows,next_cursor:position}}}return{rows,next_cursor:void 0}}
var DAY_MS22=864e5;function dayOf2(ms){return new Date(ms).toISOString().slice(0,10)}function readCursor(cursor){let match=/^(\d{4}-\d\d-\d\d\.log):(\d+)$/.exec(
cursor);if(match?.[1]===void 0||match[2]===void 0)throw cursorInvalid();return{day:match[1],end:Number(match[2])}}function*rowsBackwards(path,from){let fd=openPlain(
path);if(!(fd==="absent"||fd==="foreign"))try{let size=fs35.fstatSync(fd).size,end2=from===void 0?size:Math.min(from,size),rest2=Buffer.alloc(0);for(;end2>0;){let start3=Math.
max(0,end2-CHUNK2),chunk=Buffer.alloc(end2-start3),count2=fs35.readSync(fd,chunk,0,chunk.length,start3),bytes=Buffer.concat([chunk.subarray(0,count2),rest2]),newline=bytes.
indexOf(10),first3=start3===0?0:newline===-1?bytes.length:newline+1;yield*rowsIn(bytes,first3,start3),rest2=Buffer.from(bytes.subarray(0,first3)),end2=start3}}finally{
fs35.closeSync(fd)}}function*rowsIn(bytes,first3,base){let end2=bytes.length;for(;end2>first3;){let newline=bytes.lastIndexOf(10,end2-1),start3=Math.max(newline+
1,first3);if(end2>start3){let row=readRow(bytes.toString("utf8",start3,end2));row!==void 0&&(yield{row,offset:base+start3})}end2=start3-1}}function readRow(text3){
try{let parsed2=parseKnown(value=>JobSummary.safeParse(value),JSON.parse(text3));return parsed2.success?parsed2.data:void 0}catch{return}}function*hintsOf(layout){
yield*liveHintsOf(layout);for(let bucket of directoriesIn(layout.expiryRoot))for(let name3 of namesIn4(`${layout.expiryRoot}/${bucket}`))yield{path:`${layout.expiryRoot}\
/${bucket}/${name3}`,jobId:readExpiryName(name3)?.job_id};for(let parent of directoriesIn(layout.childrenRoot))for(let name3 of namesIn4(layout.children(parent)))
yield{path:`${layout.children(parent)}/${name3}`,jobId:readJobId(name3)}}function*liveHintsOf(layout){for(let agent of directoriesIn(layout.queueRoot))for(let bucket of directoriesIn(
`${layout.queueRoot}/${agent}`))for(let name3 of namesIn4(`${layout.queueRoot}/${agent}/${bucket}`)){let ready=nameWhenCreated(name3)??name3,key2=isLaterBucket(
bucket)?readLaterName(ready)?.sortKey??"":ready;yield{path:`${layout.queueRoot}/${agent}/${bucket}/${name3}`,jobId:readSortKey(key2)?.jobId}}for(let agent of directoriesIn(
layout.runningRoot))for(let name3 of namesIn4(`${layout.runningRoot}/${agent}`))yield{path:`${layout.runningRoot}/${agent}/${name3}`,jobId:readSortKey(name3)?.jobId};
for(let line of directoriesIn(layout.conversationQueues))for(let name3 of namesIn4(`${layout.conversationQueues}/${line}`))yield{path:`${layout.conversationQueues}\
/${line}/${name3}`,jobId:readConversationName(name3)?.jobId};for(let name3 of namesIn4(layout.attentionRoot))yield{path:layout.attention(name3),jobId:readJobId(
name3)}}function readJobId(name3){return JobId.safeParse(name3).success?name3:void 0}var chunk_P4DNMBMU_exports={};__export(chunk_P4DNMBMU_exports,{bytesOf:()=>bytesOf2,damaged:()=>damaged,directoryOf:()=>directoryOf,encodeMark:()=>encodeMark,firstOf:()=>firstOf,
foldOpen:()=>foldOpen,followMarks:()=>followMarks,isMarkedFailed:()=>isMarkedFailed,jsonOf:()=>jsonOf,jsonOfLine:()=>jsonOfLine,linesIn:()=>linesIn2,nextIn:()=>nextIn2,
parseLine:()=>parseLine,readSealed:()=>readSealed,readSegment:()=>readSegment,recordOf:()=>recordOf2,segmentFile:()=>segmentFile,segmentIn:()=>segmentIn,segmentOf:()=>segmentOf,
syncFileSystem:()=>syncFileSystem});var chunk_KA6GSYWY_exports={};__export(chunk_KA6GSYWY_exports,{formatOf:()=>formatOf});function formatOf(value){return typeof value!="object"||value===null||!("\
format"in value)?0:typeof value.format=="number"?value.format:0}var import_node_zlib=require("node:zlib"),import_node_zlib2=require("node:zlib"),import_node_fs5=require("node:fs"),import_node_os6=require("node:os"),fs14=require("node:fs");
function directoryOf(layout,name3){return[layout.logs,...name3.map(fileName)].join("/")}function segmentFile(segment){return`~${segment}.jsonl`}function segmentIn(file){
let digits=/^~(0|[1-9]\d{0,12})\.jsonl$/.exec(file)?.[1];return digits===void 0?void 0:Number(digits)}function segmentOf(version2){return Math.floor((version2-1)/
1e3)}function firstOf(segment){return segment*1e3+1}var MARK=/^(\{"format":1,"mark":"(failed|kept)","writer":"([\w.]{1,40})"), "sum":"([0-9a-f]{8})"\}$/;function encodeMark({
mark:mark2,writer}){let text3=`{"format":1,"mark":"${mark2}","writer":"${writer}"`;return Buffer.from(`
${text3}, "sum":"${sumOf(Buffer.from(text3))}"}`)}function readMark(bytes){if(bytes.length>LONGEST_MARK)return;let[,text3="",mark2,writer="",sum]=MARK.exec(bytes.
toString("latin1"))??[];if(!(mark2!=="failed"&&mark2!=="kept"))return sumOf(Buffer.from(text3))===sum?{mark:mark2,writer}:void 0}var LONGEST_MARK=120,FAILED=Buffer.
from(`
{"format":1,"mark":"failed",`);function isMarkedFailed(log){return log.includes(FAILED)}function sumOf(bytes){return(0,import_node_zlib.crc32)(bytes).toString(16).
padStart(8,"0")}function followMarks(events){let doubted=new Set,isKept=!1,isTakenBack=!1;return{note({mark:mark2,writer}){if(mark2==="kept")return isKept||=events.
length>0,"noted";if(events.length===0)return"noted";if(isTakenBack=events.length===1&&events[0]?.writer===writer&&!isKept,isTakenBack)return"taken back";for(let{
version:version2}of events)doubted.add(version2);return"noted"},repeated({version:version2,writer}){events[version2-1]?.writer===writer&&doubted.delete(version2)},
found:()=>({...doubted.size>0&&{isInDoubt:!0},...isKept&&{isKept},...isTakenBack&&events.length===0&&{isTakenBack}})}}var CLOSING=', "crc32":"',CLOSING_BYTES=Buffer.
from(CLOSING),AFTER_CLOSING=10,NEWLINE2=10;function recordOf2(json3){let bytes=Buffer.from(`
${json3.slice(0,-1)}${CLOSING}00000000"}
`),closing=bytes.length-1-AFTER_CLOSING-CLOSING.length,sum=(0,import_node_zlib2.crc32)(bytes.subarray(1,closing)).toString(16).padStart(8,"0");return bytes.write(
sum,closing+CLOSING.length,"latin1"),bytes}function jsonOf({bytes}){return`${bytes.toString("utf8",0,bytes.lastIndexOf(CLOSING_BYTES))}}`}function*readSealed(bytes){
let start3=0,line=1;for(;start3<bytes.length;){let found=bytes.indexOf(NEWLINE2,start3),end2=found===-1?bytes.length:found;if(end2>start3){let terminated=found!==
-1&&(end2+1===bytes.length||bytes[end2+1]===NEWLINE2),read=readOne(bytes.subarray(start3,end2),line,terminated);read.kind==="record"?yield{...read,start:start3}:
read.kind!=="damage"||!hasLostBlock(bytes,start3,end2)?yield read:yield{kind:"fragment",line}}start3=end2+1,line+=1}}var BLOCK=512;function hasLostBlock(bytes,start3,end2){
for(let at=start3;at<end2;at=borderAfter(at))if(bytes.subarray(at,Math.min(end2,borderAfter(at))).every(byte=>byte===0))return!0;return!1}function borderAfter(at){
return(Math.floor(at/BLOCK)+1)*BLOCK}function readOne(bytes,line,terminated){let mark2=readMark(bytes);if(mark2!==void 0)return{kind:"mark",line,mark:mark2};let closing=bytes.
lastIndexOf(CLOSING_BYTES),after=closing===-1?0:bytes.length-closing-CLOSING.length;if(closing===-1||after<AFTER_CLOSING)return terminated?{kind:"damage",line,reason:"\
the line was written to its end but has no checksum"}:isBeginning(bytes)?{kind:"fragment",line}:{kind:"damage",line,reason:"the line is not the beginning of a r\
ecord"};let tail=bytes.toString("latin1",closing+CLOSING.length),sum=/^([0-9a-f]{8})"\}$/.exec(tail)?.[1];return sum===void 0?{kind:"damage",line,reason:"the ch\
ecksum field is not eight hex digits"}:(0,import_node_zlib2.crc32)(bytes.subarray(0,closing))!==Number.parseInt(sum,16)?{kind:"damage",line,reason:"the checksum\
 does not match the line"}:readValue(bytes,line,closing)}function readValue(bytes,line,closing){let value;try{value=JSON.parse(`${bytes.toString("utf8",0,closing)}\
}`)}catch{return{kind:"damage",line,reason:"the line is not JSON, although its checksum matches"}}let format2=formatOf(value);return format2>1?{kind:"newer",line,
format:format2}:{kind:"record",line,value,bytes}}var BEGINNING='{"format":';function isBeginning(bytes){let text3=bytes.toString("latin1",0,BEGINNING.length).replace(
/\0+$/,""),rest2=bytes.subarray(text3.length);return text3===BEGINNING||BEGINNING.startsWith(text3)&&rest2.every(byte=>byte===0)}var PROGRAM2="/bin/sync",TESTED=new Set(
[61267,1481003842,2435016766]),REPORTS_ERRORS=[5,8];async function syncFileSystem(path){if(!canSync(path))return!1;let{spawn:spawn2}=process.getBuiltinModule("n\
ode:child_process");return new Promise(resolve8=>{let child=spawn2(PROGRAM2,["-f",path],{stdio:"ignore",env:{},cwd:"/"});child.once("error",()=>resolve8(!1)),child.
once("exit",code=>resolve8(code===0))})}function canSync(path){if(process.platform!=="linux"||!(0,import_node_fs5.existsSync)(PROGRAM2))return!1;let[major=0,minor=0]=(0,import_node_os6.release)().
split(".").map(Number),[firstMajor,firstMinor]=REPORTS_ERRORS;return(major>firstMajor||major===firstMajor&&minor>=firstMinor)&&TESTED.has((0,import_node_fs5.statfsSync)(
path).type>>>0)}function nextIn2({first:first3},{lines}){return first3+lines.length}function readSegment(place6,known2){let fd=openPlain(place6.path);if(fd!=="a\
bsent"){if(fd==="foreign")throw damaged(place6,0,"it is not a plain file");try{return foldOpen(place6,fd,known2)}finally{fs14.closeSync(fd)}}}function foldOpen(place6,fd,known2){
let{ino,size,ctimeMs}=fs14.fstatSync(fd),stamp2={ino,size,ctimeMs};if(known2!==void 0&&known2.ino===ino&&known2.size<=size){if(known2.size===size&&known2.ctimeMs===
ctimeMs)return known2;let added=known2.size===size?void 0:foldAdded(place6,fd,{known:known2,size});if(added!==void 0)return{...added,...stamp2}}return{...foldAll2(
place6,bytesOf2(fd,0,size)),...stamp2}}function foldAdded(place6,fd,{known:known2,size}){if(known2.isTorn)return;let lines=[...known2.lines],bytes=bytesOf2(fd,known2.
size,size);for(let line of readSealed(bytes)){let read=line.kind==="record"?parseLine(line.value):void 0,next=place6.first+lines.length;if(line.kind!=="record"||
read===void 0||read.version>next)return;if(!(read.version<next&&read.version>=place6.first&&known2.doubted.size===0)){if(read.version!==next||lines.length===1e3)
return;lines.push(acceptedAt(line,read.writer,known2.size))}}return{lines,doubted:known2.doubted,isTorn:!1}}function foldAll2(place6,bytes){let lines=[],doubted=new Set,
isTorn=!1;for(let line of readSealed(bytes)){let next=place6.first+lines.length;if(line.kind==="damage")throw damaged(place6,line.line,line.reason);if(line.kind===
"newer")throw newer(place6,line.line,line.format);if(line.kind==="fragment"&&(isTorn=!0),line.kind==="mark"&&line.mark.mark==="failed")for(let version22=place6.
first;version22<next;version22+=1)doubted.add(version22);if(line.kind!=="record")continue;let read=parseLine(line.value);if(read===void 0)throw damaged(place6,line.
line,"the line is malformed");let{version:version2,writer}=read;if(version2<place6.first||version2>=place6.first+1e3)throw damaged(place6,line.line,`version ${version2}\
 belongs to another file`);if(version2<next){lines[version2-place6.first]?.writer===writer&&doubted.delete(version2);continue}if(!(version2>next&&isTorn)){if(version2>
next)throw damaged(place6,line.line,`version ${next} is missing`);lines.push(acceptedAt(line,writer,0)),isTorn=!1}}return{lines,doubted,isTorn}}function linesIn2(place6,segment,[
from,to]){let wanted=segment.lines.slice(from,to),[start3,end2]=[wanted[0]?.start??0,wanted.at(-1)?.end??0],fd=openPlain(place6.path);if(typeof fd=="string")throw damaged(
place6,0,"it was removed");try{let bytes=bytesOf2(fd,start3,end2);return wanted.map((each,at)=>lineAt(place6,bytes,{each,start:start3,version:place6.first+from+
at}))}finally{fs14.closeSync(fd)}}function lineAt(place6,bytes,{each,start:start3,version:version2}){let[sealed]=readSealed(bytes.subarray(each.start-start3,each.
end-start3)),line=sealed?.kind==="record"?parseLine(sealed.value):void 0;if(line?.version===version2&&line.writer===each.writer)return line;throw damaged(place6,
0,`the line of version ${version2} has changed since it was read`)}function parseLine(value){if(!isObject2(value))return;let{version:version2,writer,at,event}=value;
if(!(!Number.isSafeInteger(version2)||typeof version2!="number")&&!(typeof writer!="string"||typeof at!="string"||!isObject2(event)))return{version:version2,at,
writer,event}}function jsonOfLine({version:version2,writer,at,event}){return JSON.stringify({format:1,version:version2,writer,at,event})}function acceptedAt({start:start3,
bytes},writer,origin){return{start:origin+start3,end:origin+start3+bytes.length,writer}}function bytesOf2(fd,from,to){let bytes=Buffer.allocUnsafe(Math.max(0,to-
from)),done=0;for(;done<bytes.length;){let count2=fs14.readSync(fd,bytes,done,bytes.length-done,from+done);if(count2===0)break;done+=count2}return bytes.subarray(
0,done)}function damaged({log,path},line,reason2){let where=line===0?`"${path}"`:`"${path}" line ${line}`,message2=`Cannot use the log "${log}": ${where} is dam\
aged, ${reason2}. Its bytes are kept and everything else continues; \`relay doctor\` says what to do.`;return new RelayError("LOG_DAMAGED",message2,{details:{log,
file:path,line,reason:reason2}})}function newer({log,path},line,format2){let message2=`Cannot use the log "${log}": "${path}" line ${line} has format ${format2}\
, this program knows formats up to 1. Update durable-relay; the file is left as it is.`,details={log,file:path,line,format:format2};return new RelayError("STORE\
_FORMAT_UNKNOWN",message2,{details})}var chunk_X3FL5LKY_exports={};__export(chunk_X3FL5LKY_exports,{checkAppend:()=>checkAppend,checkLogName:()=>checkLogName});var PART=/^[A-Za-z0-9._-]{1,64}$/;function checkLogName(name3){
let wrong=name3.find(part=>!PART.test(part));if(wrong!==void 0)throw new TypeError(`${JSON.stringify(wrong)} is no part of a log's name.`)}function checkAppend(name3,version2){
if(checkLogName(name3),name3.length===0)throw new TypeError("The name of a log has at least one part.");if(!Number.isSafeInteger(version2)||version2<1)throw new TypeError(
`${version2} is no version of a line.`)}var chunk_DIQNDE5K_exports={};__export(chunk_DIQNDE5K_exports,{lockHolder:()=>lockHolder,tryLock:()=>tryLock,withFreeLock:()=>withFreeLock,withLock:()=>withLock});var fs15=require("node:fs"),import_promises6=require("node:timers/promises"),BEAT_MS2=5e3,STUCK_MS=1e4,CHECK_MS2=200,LONGEST_WAIT_MS=10*6e4,MAX_TRIES2=100;
async function withLock(path,duty,{signal:signal2}={}){return run(await waitForLock(path,signal2),duty)}async function withFreeLock(path,duty){let taken3=takeIfRoom(
path);return typeof taken3=="string"?void 0:run(taken3,duty)}function tryLock(path){return take(`${path}.holder`)}function lockHolder(path){let file=`${path}.ho\
lder`;return readHolder(file)?.is==="held"?holderIn(file)?.process:void 0}async function waitForLock(path,signal2){for(let waitedMs2=0;waitedMs2<LONGEST_WAIT_MS;waitedMs2+=
CHECK_MS2){let taken3=takeIfRoom(path);if(taken3==="stuck")break;if(taken3!=="held")return taken3;await(0,import_promises6.setTimeout)(CHECK_MS2,void 0,{signal:signal2})}
return withoutLock}function takeIfRoom(path){try{return tryLock(path)}catch(error){if(!isFull(error))throw error;return withoutLock}}async function run(release2,duty){
try{return await duty()}finally{release2()}}function withoutLock(){}function take(file){let own3={id:Math.random().toString(36).slice(2),process:ownIdentity()};
for(let tries=0;tries<MAX_TRIES2;tries+=1){if(create(file,own3))return hold(file,own3);let found=readHolder(file);if(found===void 0)continue;if(found.is!=="gone")
return found.is;let releaseRight=take(`${file}.${found.id}`);if(typeof releaseRight=="string")return releaseRight;try{if(readHolder(file)?.id!==found.id)continue;
return replaceHint(file,own3),hold(file,own3)}finally{releaseRight()}}return"held"}function create(file,own3){let fd;try{fd=fs15.openSync(file,"wx",384)}catch(error){
if(systemCode(error)==="EEXIST")return!1;throw error}try{return writeWhole(fd,bytesOf(own3)),!0}catch(error){throw fs15.rmSync(file,{force:!0}),error}finally{fs15.closeSync(
fd)}}function hold(file,own3){let beat2=setInterval(()=>{let now=new Date;afterwards(()=>fs15.utimesSync(file,now,now))},BEAT_MS2).unref(),release2=()=>{clearInterval(
beat2),process.off("exit",release2),holderIn(file)?.id===own3.id&&afterwards(()=>ifPresent(()=>fs15.unlinkSync(file)))};return process.once("exit",release2),release2}
function readHolder(file){let stat=fs15.lstatSync(file,{throwIfNoEntry:!1});if(stat===void 0)return;let silentMs=Math.max(0,Date.now()-stat.mtimeMs),holder=holderIn(
file),isSilent=silentMs>STUCK_MS;return holder===void 0?{id:"empty",is:isSilent?"gone":"held"}:isGone(holder.process,silentMs)?{id:holder.id,is:"gone"}:{id:holder.
id,is:isSilent?"stuck":"held"}}function holderIn(file){let document=readIntact(file);if(typeof document!="object"||document===null)return;let{id:id8,process:named3}=document,
holder=parseProcess(named3);if(!(typeof id8!="string"||!/^[a-z0-9]{1,20}$/.test(id8)||holder===void 0))return{id:id8,process:holder}}var fs26=require("node:fs"),import_node_path23=require("node:path"),fs16=require("node:fs"),fs36=require("node:fs"),fs122=require("node:fs"),
fs43=require("node:fs"),import_node_path24=require("node:path"),import_node_crypto12=require("node:crypto"),fs53=require("node:fs"),fs63=require("node:fs"),
import_node_crypto13=require("node:crypto"),fs73=require("node:fs"),import_node_util2=require("node:util"),import_node_zlib3=require("node:zlib"),import_node_zlib4=require("node:zlib"),
import_node_crypto14=require("node:crypto"),fs102=require("node:fs"),import_node_path25=require("node:path"),import_node_path26=require("node:path"),import_node_crypto15=require("node:crypto"),
fs92=require("node:fs"),import_node_path27=require("node:path"),fs82=require("node:fs"),import_node_crypto16=require("node:crypto"),fs112=require("node:fs"),
import_node_path28=require("node:path"),fs132=require("node:fs"),fs142=require("node:fs"),fs20=require("node:fs"),import_node_path29=require("node:path"),
fs162=require("node:fs"),import_node_path30=require("node:path"),fs152=require("node:fs"),fs17=require("node:fs"),import_node_path31=require("node:path"),
fs18=require("node:fs"),fs19=require("node:fs"),import_node_path32=require("node:path"),fs21=require("node:fs"),fs232=require("node:fs"),
fs222=require("node:fs"),fs242=require("node:fs"),fs252=require("node:fs"),fs262=require("node:fs"),fs29=require("node:fs"),
fs27=require("node:fs"),import_node_path33=require("node:path"),fs28=require("node:fs"),import_node_path34=require("node:path"),fs30=require("node:fs"),
import_node_crypto17=require("node:crypto"),fs31=require("node:fs"),fs342=require("node:fs"),fs322=require("node:fs"),import_node_path35=require("node:path"),
fs332=require("node:fs"),import_node_path36=require("node:path"),fs362=require("node:fs"),import_node_path37=require("node:path"),fs352=require("node:fs"),
fs37=require("node:fs"),import_node_path38=require("node:path"),fs40=require("node:fs"),fs38=require("node:fs"),fs39=require("node:fs"),
fs41=require("node:fs"),import_promises7=require("node:fs/promises"),fs432=require("node:fs"),import_node_path39=require("node:path"),fs422=require("node:fs"),
import_node_crypto18=require("node:crypto"),fs44=require("node:fs"),fs45=require("node:fs"),fs46=require("node:fs"),import_node_path40=require("node:path"),
fs47=require("node:fs"),fs48=require("node:fs"),fs49=require("node:fs"),import_node_os7=require("node:os"),fs50=require("node:fs"),
import_node_path41=require("node:path"),import_promises8=require("node:timers/promises"),import_node_path42=require("node:path"),import_node_path43=require("node:path"),
SHARED={26985:"NFS",20859:"SMB",4283649346:"CIFS",4266872130:"SMB2",16914839:"9p",12805120:"Ceph",1397113167:"AFS",1937076805:"Coda",198183888:"Lustre",1196443219:"\
GPFS",18225520:"GFS2",1952539503:"OCFS2",2020557398:"vboxsf",3133910204:"vmhgfs"},LOCAL=new Set([61267,1481003842,2435016766,16914836,2035054128,801189825,4076150800,
3393526350,2240043254]),LOCAL_FUSE=new Set(["fuseblk","fuse.bindfs","fuse.cryfs","fuse.encfs","fuse.exfat","fuse.fuse-overlayfs","fuse.gocryptfs","fuse.mergerfs",
"fuse.ntfs-3g"]),REMOTE=/^(fuse|virtiofs|fakeowner|grpcfuse|osxfs|9p|davfs|vboxsf|vmhgfs|prl_fs|smb3|nfs)/;function unsafeFileSystem(directory){if(process.platform!==
"linux")return;let number23=fs16.statfsSync(directory).type>>>0;return judge({number:number23,directory,mounts:()=>fs16.readFileSync("/proc/self/mountinfo","utf\
8")})}function judge(at){let name3=SHARED[at.number];if(name3!==void 0)return{name:name3,verdict:"refuse"};if(LOCAL.has(at.number))return;let type=mountTypeOf(at.
directory,at.mounts());if(!(type===void 0||!REMOTE.test(type)))return{name:type,verdict:LOCAL_FUSE.has(type)?"warn":"refuse"}}function mountTypeOf(directory,mounts){
let found;for(let line of mounts.split(`
`)){let fields=line.split(" "),path=unescape(fields[4]??""),type=fields[fields.indexOf("-",6)+1];path===""||type===void 0||(path==="/"||directory===path||directory.
startsWith(`${path}/`))&&path.length>=(found?.path.length??0)&&(found={path,type})}return found?.type}function unescape(path){return path.replace(/\\([0-7]{3})/g,
(_,octal)=>String.fromCharCode(Number.parseInt(octal,8)))}function secureDataDir(path){let directory=(0,import_node_path23.resolve)(path);try{makeDirectory(directory);
let{real,danger}=walk(directory);if(danger!==void 0)throw unsafe3(directory,danger);return checkItself(real),checkFileSystem(real),fs26.accessSync(real,fs26.constants.
R_OK|fs26.constants.W_OK|fs26.constants.X_OK),real}catch(error){if(error instanceof RelayError||systemCode(error)===void 0)throw error;let code=systemCode(error),
message2=`Cannot use data directory "${directory}": the system answered ${code}. Make it writable, or set RELAY_DATA_DIR to a directory of your own.`;throw new RelayError(
"DATA_DIR_UNUSABLE",message2,{details:{path:directory},cause:error})}}function checkItself(directory){let fd=openDirectory(directory);try{checkOpen2(directory,fd)}finally{
fs26.closeSync(fd)}}function checkOpen2(directory,fd){let stat=fs26.fstatSync(fd),me=process.getuid?.();if(me!==void 0&&stat.uid!==me)throw unsafe3(directory,`i\
t belongs to user ${stat.uid}, this process runs as ${me}`);if((stat.mode&63)===0)return;let mode=(stat.mode&511).toString(8);if((stat.mode&18)===0&&fs26.readdirSync(
directory).length===0){fs26.fchmodSync(fd,448);return}throw unsafe3(directory,`other users may enter it (mode ${mode}); run: chmod 700 "${directory}"`)}var ACCEPTED="\
accept-unsafe-file-system";function checkFileSystem(directory){let found=unsafeFileSystem(directory);if(found?.verdict!=="refuse"||fs26.existsSync(`${directory}\
/${ACCEPTED}`))return;let message2=`Cannot use data directory "${directory}": it is on ${found.name}, a network or shared file system, where the appends of two \
processes are not safe from each other and a flush may not reach a disk. Set RELAY_DATA_DIR to a directory on a local disk. To use it at your own risk from one \
machine only, create the empty file "${directory}/${ACCEPTED}".`;throw new RelayError("DATA_DIR_UNSAFE",message2,{details:{path:directory}})}function unsafe3(directory,why2){
let message2=`Cannot use data directory "${directory}": ${why2}. Jobs hold prompts and results; set RELAY_DATA_DIR to a directory that only you can use.`;return new RelayError(
"DATA_DIR_UNSAFE",message2,{details:{path:directory}})}function encodeRecord(entry){return recordOf2(JSON.stringify(entry))}function*readLines(bytes){for(let read of readSealed(
bytes))yield read.kind==="record"?entryOf2(read):read}function entryOf2({line,value,bytes}){let parsed2=checkEntry(value);if(parsed2.success)return{kind:"entry",
line,entry:parsed2.data,bytes};let where=parsed2.error.issues[0]?.path.join(".")??"";return{kind:"damage",line,reason:`the event is malformed at "${where}"`}}var GONE2="\
Its prompt and result were removed when its retention was over.";function tombstoneOf(job){return{format:1,version:job.version,type:"tombstone",at:job.updated_at,
writer:"gc",job_id:job.job_id,request_id:job.request_id,digest:job.digest,to:job.to,from:job.from,parent:job.parent,state:job.state,write:job.task.write===!0,attempts:job.
attempts,token:job.token,labels:job.labels,created_at:job.created_at,ended_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope},...job.message_id===void 0?
{}:{message_id:job.message_id},...job.task.model===void 0?{}:{model:job.task.model},...job.spent===void 0?{}:{spent:job.spent}}}function jobOfTombstone(tombstone){
let{model,spent}=tombstone,facts2={job_id:tombstone.job_id,version:tombstone.version,request_id:tombstone.request_id,digest:tombstone.digest,to:tombstone.to,from:tombstone.
from,parent:tombstone.parent,task:{prompt:GONE2,write:tombstone.write,...model===void 0?{}:{model}},max_attempts:Math.max(1,tombstone.attempts),priority:0,labels:tombstone.
labels,attempts:tombstone.attempts,token:tombstone.token,processes:[],created_at:tombstone.created_at,updated_at:tombstone.ended_at,expunged:!0,...tombstone.scope===
void 0?{}:{scope:tombstone.scope},...tombstone.message_id===void 0?{}:{message_id:tombstone.message_id},...spent===void 0?{}:{spent}};switch(tombstone.state){case"\
completed":return{...facts2,state:"completed",result:{output:""}};case"failed":return{...facts2,state:"failed",error:{code:"EXPUNGED",message:GONE2}};case"cance\
lled":return{...facts2,state:"cancelled",by:{person:"somebody"},reason:GONE2};case"expired":return{...facts2,state:"expired"}}}var MAX_LOG_BYTES=256*1024*1024,{
O_RDWR,O_RDONLY:O_RDONLY3,O_APPEND:O_APPEND2,O_CREAT:O_CREAT3,O_EXCL,O_NOFOLLOW:O_NOFOLLOW4,O_NONBLOCK:O_NONBLOCK4}=fs36.constants,PLAIN=O_NOFOLLOW4|O_NONBLOCK4,
MAX_SHORT_BYTES=64*1024;function openLog(path,jobId2){return open3(path,jobId2,O_RDWR|O_APPEND2)}function openLogToRead(path,jobId2){return open3(path,jobId2,O_RDONLY3)}
function createLog(path,jobId2){try{return{fd:fs36.openSync(path,O_RDWR|O_APPEND2|O_CREAT3|O_EXCL|PLAIN,384),path,jobId:jobId2}}catch(error){if(systemCode(error)===
"EEXIST")return;throw storeFault(`create job "${jobId2}"`,path,error)}}function closeLog(log){fs36.closeSync(log.fd)}function peekJob(path,jobId2){try{return foldAt(
path,jobId2)?.job}catch(error){if(error instanceof RelayError)return;throw error}}function foldAt(path,jobId2,by2=fold){let log=openLogToRead(path,jobId2);if(log!==
void 0)try{return by2(log)}catch(error){throw storeFault(`read job "${jobId2}"`,path,error)}finally{closeLog(log)}}function isGone2(log){let{nlink,ino}=fs36.fstatSync(
log.fd);return nlink===0&&fs36.statSync(log.path,{throwIfNoEntry:!1})?.ino!==ino}function fold(log){let bytes=readAll(log),job,events=[],isTorn=!1,marks=followMarks(
events);for(let line of readLines(bytes)){if(line.kind==="fragment"){isTorn=!0;continue}if(line.kind==="damage")throw damaged2(log,line.line,line.reason);if(line.
kind==="newer")throw newer2(log,line.line,line.format);if(line.kind==="mark"){if(marks.note(line.mark)==="noted")continue;job=void 0,events.length=0,isTorn=!0;continue}
let{entry}=line;if(entry.type==="set_aside")throw setAside(log,entry);if(entry.type==="tombstone"){if(job!==void 0)throw damaged2(log,line.line,"a tombstone fol\
lows other lines");job=jobOfTombstone(entry);continue}let next=(job?.version??0)+1;if(entry.version<next){marks.repeated(entry);continue}if(entry.version>next){
if(isTorn)continue;throw damaged2(log,line.line,`version ${next} is missing before version ${entry.version}`)}job=apply(log,line.line,job,entry),events.push(entry),
isTorn=!1}let copy=bytes.length>MAX_SHORT_BYTES?{}:{bytes:Buffer.from(bytes)};return{job,events,size:bytes.length,...copy,...marks.found()}}function apply(log,line,job,event){
if(event.type==="enqueue"&&event.job_id!==log.jobId)throw damaged2(log,line,`it belongs to job "${event.job_id}"`);let result=transition(job,event);if(result.outcome===
"changed")return result.job;let why2=result.outcome==="refused"?result.message:"it repeats what happened";throw damaged2(log,line,`the event does not fit: ${why2}`)}
function open3(path,jobId2,flags){if(JobId.safeParse(jobId2).success)try{return{fd:fs36.openSync(path,flags|PLAIN),path,jobId:jobId2}}catch(error){let code=systemCode(
error);if(code==="ENOENT")return;let log={fd:-1,path,jobId:jobId2};throw code==="ELOOP"?damaged2(log,0,"it is a symbolic link"):code==="EISDIR"?damaged2(log,0,"\
it is a directory"):code==="ENXIO"?damaged2(log,0,"it is a pipe or a socket"):storeFault(`open job "${jobId2}"`,path,error)}}var SHORT4=Buffer.allocUnsafe(64*1024);
function readAll(log){let count2=readShort(log.fd);return count2>0&&count2<SHORT4.length?SHORT4.subarray(0,count2):readLong(log)}function readShort(fd){try{return fs36.readSync(
fd,SHORT4,0,SHORT4.length,0)}catch(error){if(systemCode(error)===void 0)throw error;return 0}}function readLong(log){let stat=fs36.fstatSync(log.fd);if(!stat.isFile())
throw damaged2(log,0,"it is not a plain file");if(stat.size>MAX_LOG_BYTES)throw damaged2(log,0,`it has ${stat.size} bytes`);let bytes=Buffer.allocUnsafe(stat.size),
done=0;for(;done<bytes.length;){let count2=fs36.readSync(log.fd,bytes,done,bytes.length-done,done);if(count2===0)break;done+=count2}return bytes.subarray(0,done)}
function damaged2(log,line,reason2){let where=line===0?`"${log.path}"`:`"${log.path}" line ${line}`,message2=`Cannot read job "${log.jobId}": ${where} is damage\
d, ${reason2}. Its bytes are kept and other jobs continue; \`relay doctor\` says what to do.`,details={job_id:log.jobId,file:log.path,line,reason:reason2};return new RelayError(
"JOB_DAMAGED",message2,{details})}function setAside(log,entry){let message2=`Cannot use job "${log.jobId}": its log was damaged (${entry.reason}) and set aside \
on ${entry.at}. Its bytes are in "${entry.kept_as}"; send the task again under a new request_id if it is still wanted.`,details={job_id:log.jobId,file:entry.kept_as,
line:0,set_aside:!0};return new RelayError("JOB_DAMAGED",message2,{details})}function newer2(log,line,format2){let message2=`Cannot read job "${log.jobId}": "${log.
path}" line ${line} has format ${format2}, this program knows formats up to 1. Update durable-relay; the file is left as it is.`,details={job_id:log.jobId,file:log.
path,line,format:format2};return new RelayError("STORE_FORMAT_UNKNOWN",message2,{details})}function repeatedWriteTurns(job,events){if(job.task.write!==!0)return[];
let repeated2=[],mayRun=!0,isElsewhere2=!1,isOver=!1;for(let event of events)event.type==="run"?isElsewhere2=event.run.hasFailed!==!0:event.type==="check"||event.
type==="checked"?isOver=event.type==="check":event.type==="claim"?(mayRun||repeated2.push(event.version),mayRun=!1):event.type==="recover"||event.type==="resolv\
e"||event.type==="release"?(mayRun=!0,event.type!=="release"&&(isOver=!1)):event.type==="fail"?mayRun=isElsewhere2||isOver||event.untouched===!0:event.type==="l\
ose"&&(mayRun=isElsewhere2||isOver);return repeated2}function endsOf(events){let job,ends=0;for(let event of events){let next=transition(job,event);next.outcome===
"changed"&&(job=next.job),job!==void 0&&isFinal(job)&&(ends+=1)}return ends}function breachesOf(job,events){let breaches=[];if(jobIdWithin(job.scope,job.request_id)!==
job.job_id){let message2=`Its request id "${job.request_id}" belongs to another job id.`;breaches.push({code:"foreign_request",message:message2})}for(let version2 of repeatedWriteTurns(
job,events)){let message2=`Version ${version2} runs a write job again without a person's decision.`;breaches.push({code:"write_job_twice",message:message2})}let ends=isFinal(
job)?endsOf(events):0;return ends>1&&breaches.push({code:"second_end",message:`Its log has ${ends} ends.`}),breaches}function countJob(audit2,job,events){if(audit2.
accepted+=1,audit2.by_state[job.state]=(audit2.by_state[job.state]??0)+1,audit2.turns+=events.filter(({type})=>type==="claim").length,audit2.write_turns_repeated+=
repeatedWriteTurns(job,events).length,job.task.write===!0&&(audit2.write_jobs+=1),job.expunged===!0&&(audit2.tombstones+=1),!isFinal(job)){audit2.live+=1;return}
audit2.ended+=1,endsOf(events)<=1&&(audit2.one_end+=1)}function emptyAudit(){return{accepted:0,ended:0,live:0,by_state:{},one_end:0,turns:0,write_jobs:0,write_turns_repeated:0,
hints_matched:0,hints_missing:0,hints_stray:0,outputs:0,late_lines:0,fragments:0,tombstones:0,quarantined:0,unborn:0,logs:0,log_lines:0,attachments:0,findings:[]}}
function createConversations(layout){function enter2(job){let queue=queueOf(job);queue!==void 0&&touchInside(queue,conversationNameOf(job))}function behindOthers(event){
let key2=event.task.conversation_key;if(key2===void 0)return event;let last2=namesIn4(layout.conversationQueue(event.to,key2)).toSorted().at(-1)??"";return createdAfter(
event,readConversationName(last2)?.createdMs??0)}function remove3(job){let queue=queueOf(job);queue!==void 0&&(ifPresent(()=>fs43.unlinkSync(`${queue}/${conversationNameOf(
job)}`)),removeEmpty(queue))}function before(job){let queue=queueOf(job);if(queue===void 0)return;enter2(job);let held2=heldIds(job.to),own3=conversationNameOf(
job);for(let name3 of namesIn4(queue).toSorted()){let jobId2=readConversationName(name3)?.jobId;if(jobId2===void 0||name3===own3)continue;let isEarlier=name3<own3;
if(!isEarlier&&!held2.has(jobId2))continue;let other=readAhead(jobId2);if(other!==void 0&&waitsFor(other,{isEarlier,isHeld:held2.has(jobId2)}))return other}}function firstIn(queue,agent){
let held2=heldIds(agent);for(let name3 of namesIn4(queue).toSorted()){let jobId2=readConversationName(name3)?.jobId,job=jobId2===void 0?void 0:readAhead(jobId2);
if(job!==void 0){if(job.state==="unreadable"){if(held2.has(job.job_id))return;continue}if(!isFinal(job)||mayHaveProcesses(job,held2.has(job.job_id)))return job;
ifPresent(()=>fs43.unlinkSync(`${queue}/${name3}`))}}}function handOn(job){let queue=queueOf(job);if(queue!==void 0)return remove3(job),firstIn(queue,job.to)}function first3(of2){
let queue=of2===void 0?someQueue():queueOf(of2);if(queue===void 0)return;let found=firstIn(queue,agentOf((0,import_node_path24.basename)(queue)));return found===
void 0&&removeEmpty(queue),found}function someQueue(){let queues=directoriesIn(layout.conversationQueues),some=queues[Math.floor(Math.random()*queues.length)];return some===
void 0?void 0:`${layout.conversationQueues}/${some}`}function isBehindOthers(job){let queue=queueOf(job);return queue===void 0?!1:namesIn4(queue).toSorted().includes(
conversationNameOf(job))&&before(job)!==void 0}function namesOf6(agent){return directoriesIn(layout.conversationQueues).filter(queue=>agentOf(queue)===agent).flatMap(
queue=>namesIn4(`${layout.conversationQueues}/${queue}`))}function queueOf(job){let key2=job.task.conversation_key;return key2===void 0?void 0:layout.conversationQueue(
job.to,key2)}function heldIds(agent){return new Set(namesIn4(layout.running(agent)).map(name3=>readSortKey(name3)?.jobId??""))}function readAhead(jobId2){try{return foldAt(
layout.log(jobId2),jobId2)?.job}catch(error){if(!(error instanceof RelayError))throw error;return{state:"unreadable",job_id:jobId2}}}return{enter:enter2,behindOthers,
remove:remove3,before,handOn,first:first3,isBehindOthers,namesOf:namesOf6}}function agentOf(queue){return nameOfFile(queue.slice(0,queue.lastIndexOf("~")))}function isSetAside(error){
return error instanceof RelayError&&error.details.set_aside===!0}async function setAside2(layout,jobId2,why2){if(isAlreadyAside(layout,jobId2))return;let name3=`${jobId2}\
.${why2.at.replace(/[^0-9]/g,"")}.${(0,import_node_crypto12.randomBytes)(3).toString("hex")}.jsonl`,kept=`${layout.quarantine}/${name3}`,entry={format:1,version:1,
type:"set_aside",at:why2.at,writer:"doctor",job_id:jobId2,kept_as:kept,reason:why2.reason},log=layout.log(jobId2),ino;if(ifPresent(()=>{let stat=fs53.lstatSync(
log);stat.isFile()?(fs53.linkSync(log,kept),ino=stat.ino):fs53.renameSync(log,kept)})&&await flushDirectory(layout.quarantine),!await replaceLog(layout,jobId2,{
entry,ino})){ino!==void 0&&ifPresent(()=>fs53.unlinkSync(kept));return}return ifPresent(()=>fs53.unlinkSync(layout.attention(jobId2))),kept}function isAlreadyAside(layout,jobId2){
try{foldAt(layout.log(jobId2),jobId2)}catch(error){return isSetAside(error)}return!1}async function replaceLog(layout,jobId2,{entry,ino}){let log=layout.log(jobId2),
next=`${log}.${(0,import_node_crypto12.randomBytes)(6).toString("hex")}.next`,fd=fs53.openSync(next,"wx",384);try{try{writeWhole(fd,encodeRecord(entry)),await flushFile(
fd)}finally{fs53.closeSync(fd)}if(fs53.lstatSync(log,{throwIfNoEntry:!1})?.ino!==ino||!ifPresent(()=>fs53.renameSync(next,log)))return!1}finally{fs53.rmSync(next,
{force:!0})}return await flushDirectory(layout.shard(jobId2)),!0}var LONGEST_SHRINK=8*1024*1024;async function shrinkLog(layout,jobId2,{entry,ino}){let record2=encodeRecord(
entry),fd=openToShrink(layout.log(jobId2));if(fd===void 0)return!1;try{let stat=fs53.fstatSync(fd);if(stat.ino!==ino||stat.size<record2.length||stat.size>LONGEST_SHRINK)
return!1;let bytes=Buffer.alloc(stat.size,`
`);return record2.copy(bytes),fs53.writeSync(fd,bytes,0,bytes.length,0),fs53.ftruncateSync(fd,record2.length),await flushFile(fd),!0}finally{fs53.closeSync(fd)}}
function openToShrink(path){try{return fs53.openSync(path,fs53.constants.O_WRONLY|fs53.constants.O_NOFOLLOW)}catch(error){if(isForeign(error)||systemCode(error)===
"ENOENT")return;throw error}}function findingOf({code,message:message2,details},file){let about4={severity:"error",file,line:Number(details.line??0),message:message2};
return code==="STORE_FORMAT_UNKNOWN"?{...about4,code:"newer_log",repair:"Update durable-relay; the log stays as it is."}:code==="JOB_DAMAGED"?{...about4,code:"d\
amaged_log",repair:"relay doctor --fix sets the log aside with its bytes kept."}:{...about4,code:"unreadable_log",repair:"Make the file yours and readable, or c\
heck the disk; the log stays as it is."}}function logsIn(directory){try{return namesIn4(directory)}catch(error){let answer=systemCode(error);if(answer===void 0)
throw error;return{severity:"error",code:"unreadable_log",file:directory,line:0,message:`The logs in "${directory}" cannot be read: the system answered ${answer}\
.`,repair:"Make the directory yours and readable, or check the disk; it stays as it is."}}}function bytesOf3(path){try{return fs63.readFileSync(path)}catch(error){
if(systemCode(error)===void 0)throw error;return Buffer.alloc(0)}}var StoreDocument=object({format:wholeNumber(1),workspace:string2(),created_at:Instant,boot_id:string2(),
host:optional(string2()),host_name:optional(string2()),root:_catch(optional(object({ino:string2(),birthtime_ms:optional(number2())})),void 0)}),UpkeepDocument=object(
{collected_at:Instant,next_at:Instant,passed:optional(Instant)}),AgentRecord=object({agent_id:AgentId,description:optional(string2()),registered_at:Instant,last_seen:Instant}),
WorkerRecord=object({worker:WorkerIdentity,agents:array(AgentId),allow_writes:array(AgentId),concurrency:wholeNumber(1),places:optional(record(AgentId,wholeNumber(
1))),limits:optional(record(AgentId,wholeNumber(1))),started_at:Instant,load:optional(array(number2())),cpus:optional(wholeNumber(1)),stays:optional(boolean2()),
log:optional(string2()),version:optional(string2())}),SpawnRecord=object({agent:AgentId,at:Instant,host:optional(string2()),host_name:optional(string2()),log:string2(),
failure:optional(string2())}),Thread={thread_id:string2(),thread_usage:optional(Usage),home:optional(string2()),host_name:optional(string2())},ConversationThread=object(
{agent:string2(),key:string2(),...Thread,others:optional(array(object(Thread)))}),ConversationTitle=object({key:ConversationKey,title:string2(),at:Instant,founder:optional(
object({agent:string2(),scope:optional(string2())}))}),UnnotifiedMessages=object({id:string2(),channel:optional(string2()),post:optional(wholeNumber(1)),after:wholeNumber(
0),at:Instant,process:optional(ProcessIdentity)}),ConversationJobs=object({key:ConversationKey,job_ids:array(JobId),at:Instant}),MAGIC=Buffer.from("rjl1"),CRC_AT=4,
SEQUENCE_AT=8,SEQUENCE_BYTES=6,ID_AT=SEQUENCE_AT+SEQUENCE_BYTES,ID_BYTES=26,LENGTH_AT=ID_AT+ID_BYTES,RECORD_HEADER=LENGTH_AT+4,NO_RECORD=Buffer.alloc(MAGIC.length);
function encodeJournalRecord(sequence,jobId2,log){let length=log.reduce((sum,part)=>sum+part.length,0),bytes=Buffer.allocUnsafe(RECORD_HEADER+length);MAGIC.copy(
bytes),bytes.writeUIntLE(sequence,SEQUENCE_AT,SEQUENCE_BYTES),bytes.write(jobId2,ID_AT,"latin1"),bytes.writeUInt32LE(length,LENGTH_AT);let at=RECORD_HEADER;for(let part of log)
at+=part.copy(bytes,at);return bytes.writeUInt32LE((0,import_node_zlib4.crc32)(bytes.subarray(SEQUENCE_AT)),CRC_AT),bytes}function*readJournalRecords(half){let at=0,
expected;for(;;){let record2=readRecord(half,at);if(record2===void 0||record2.sequence!==(expected??record2.sequence))return;yield record2,expected=record2.sequence+
1,at+=RECORD_HEADER+record2.log.length}}function readRecord(half,at){if(at+RECORD_HEADER>half.length||!half.subarray(at,at+MAGIC.length).equals(MAGIC))return;let length=half.
readUInt32LE(at+LENGTH_AT),end2=at+RECORD_HEADER+length;if(end2>half.length)return;let sum=half.readUInt32LE(at+CRC_AT);if((0,import_node_zlib4.crc32)(half.subarray(
at+SEQUENCE_AT,end2))!==sum)return;let jobId2=half.toString("latin1",at+ID_AT,at+LENGTH_AT);return JobId.safeParse(jobId2).success?{sequence:half.readUIntLE(at+
SEQUENCE_AT,SEQUENCE_BYTES),jobId:jobId2,log:half.subarray(at+RECORD_HEADER,end2)}:void 0}var JOURNAL_FORMAT=1,HEADER_BYTES=4096,JOURNAL_BYTES=4*1024*1024,HALF_BYTES=(JOURNAL_BYTES-
HEADER_BYTES)/2;function startOf(half){return HEADER_BYTES+half*HALF_BYTES}var write2=(0,import_node_util2.promisify)(fs73.write),LEFT_BYTES=64*1024*1024;async function createJournalFile(layout,owner){
makeOne(layout.journals);let{bavail,bsize}=fs73.statfsSync(layout.journals);if(bavail*bsize<LEFT_BYTES+JOURNAL_BYTES)throw full();let name3=`${owner.process.pid}\
-${(0,import_node_crypto13.randomBytes)(6).toString("hex")}.log`,path=`${layout.journals}/${name3}`,fd=fs73.openSync(path,"wx+",384);try{return await writeAll(fd,
Buffer.alloc(JOURNAL_BYTES)),await flushFile(fd),await writeAll(fd,encodeHeader(owner)),await flushFile(fd),await flushDirectory(layout.journals),await flushDirectory(
layout.root),{path,fd}}catch(error){throw fs73.closeSync(fd),ifPresent(()=>fs73.unlinkSync(path)),error}}async function writeAll(fd,bytes){let done=0;for(;done<
bytes.length;){let{bytesWritten}=await write2(fd,bytes,done,bytes.length-done,done);if(bytesWritten===0)throw full();done+=bytesWritten}}function full(){return Object.
assign(new Error("The disk is full, or nearly so."),{code:"ENOSPC"})}function encodeHeader(owner){let json3=JSON.stringify({format:JOURNAL_FORMAT,...owner});return Buffer.
from(`${TITLE}${json3}
${sumOf2(json3)}
`)}var TITLE=`durable-relay journal
`;function sumOf2(json3){return(0,import_node_zlib3.crc32)(Buffer.from(json3)).toString(16).padStart(8,"0")}function journalNames(layout){return namesIn4(layout.
journals).toSorted()}function readJournal(path){return withJournal(path,fd=>{let owner=readHeader(fd);if(typeof owner=="string")return owner;let records=[];for(let half of[
0,1])records.push(...readJournalRecords(readAt(fd,startOf(half),HALF_BYTES)));return{owner,records}})}function readJournalOwner(path){return withJournal(path,readHeader)}
function withJournal(path,read){let fd=openPlain(path);if(typeof fd=="string")return fd;try{return read(fd)}finally{fs73.closeSync(fd)}}function readHeader(fd){
let block=readAt(fd,0,HEADER_BYTES);if(block.every(byte=>byte===0))return"unused";let[title,json3="",sum]=block.toString("utf8").split(`
`,3);if(`${title}
`!==TITLE||sum!==sumOf2(json3))return"foreign";let header=JSON.parse(json3);if(formatOf(header)>JOURNAL_FORMAT)return"newer";if(typeof header!="object"||header===
null||!("boot_id"in header))return"foreign";let owner=parseProcess("process"in header?header.process:void 0);return owner===void 0||typeof header.boot_id!="stri\
ng"?"foreign":{process:owner,boot_id:header.boot_id}}function readAt(fd,position,length){let bytes=Buffer.allocUnsafe(length),done=0;for(;done<length;){let count2=fs73.readSync(
fd,bytes,done,length-done,position+done);if(count2===0)break;done+=count2}return bytes.subarray(0,done)}function removeJournal(path){try{fs73.unlinkSync(path)}catch(error){
if(systemCode(error)===void 0)throw error}}var QUICK_MS=5,STEP_MS=.05,LONGEST_BLOCK_MS=10,blockingSince;function mayBlock(){let now=performance.now();return blockingSince===
void 0&&(blockingSince=now,setImmediate(()=>{blockingSince=void 0})),now-blockingSince<LONGEST_BLOCK_MS}function createFlush(by2){let{isBusy=()=>!1}=by2,underWay=0,
typicalMs=0;return async fd=>{underWay+=1;try{await Promise.resolve();let begun3=performance.now();underWay===1&&typicalMs<QUICK_MS&&!isBusy()&&mayBlock()?by2.here(
fd):await by2.aside(fd),typicalMs+=performance.now()-begun3>typicalMs?STEP_MS:-STEP_MS}finally{underWay-=1}}}function createDataFlush(isBusy){return createFlush(
{here:fs82.fdatasyncSync,aside:flushFile,...isBusy&&{isBusy}})}var logs=createDataFlush(),directories=createFlush({here:fs82.fsyncSync,aside:flushNames});async function flush2(what){
await logs(what.file),what.directory!==void 0&&await directories(what.directory)}var PROCESS_NAME=(0,import_node_crypto15.randomBytes)(4).toString("hex"),written=0;
function nextWriter(){return written+=1,`${PROCESS_NAME}.${written.toString(36)}`}async function flushMarked(log,writer){let directory;try{directory=openDirectory(
(0,import_node_path27.dirname)(log.path)),await flush2({file:log.fd,directory})}catch(error){throw markAsFailed(log,writer),error}finally{directory!==void 0&&fs92.closeSync(
directory)}}function markFailed(log){markAsFailed(log,nextWriter())}function markAsFailed(log,writer){afterwards(()=>touchFile(flushFailedOf(log.path))),afterwards(
()=>writeOnce(log.fd,encodeMark({mark:"failed",writer})))}var MAX_REPAIRED_BYTES=MAX_LOG_BYTES/4;function acceptedLines(log,{events}){let lines=[],all=readAll(log);
if(all.length>MAX_REPAIRED_BYTES)throw beyondRepair(log);let accepted=0;for(let line of readLines(all))line.kind!=="entry"||line.entry.writer!==events[accepted]?.
writer||(lines.push(Buffer.from(`
`),line.bytes,Buffer.from(`
`)),accepted+=1);return Buffer.concat(lines)}async function settleLog(log,seen){let at=seen;do{at.isInDoubt===!0&&writeAgain(log,at);let{size}=at.isInDoubt===!0?
fs92.fstatSync(log.fd):at;if(await flushMarked(log,nextWriter()),fs92.fstatSync(log.fd).size===size)return{...at,size,isInDoubt:!1};at=fold(log)}while(at.isInDoubt===
!0);return at}async function settleWhole(path,jobId2){let log=openLog(path,jobId2);if(log!==void 0)try{await settleLog(log,fold(log))}finally{closeLog(log)}}function writeAgain(log,at){
let bytes=acceptedLines(log,at),count2=writeOnce(log.fd,bytes);if(count2<bytes.length-1)throw shortWrite(log,`write job "${log.jobId}" again`,count2,bytes.length)}
function markKept(log){writeOnce(log.fd,encodeMark({mark:"kept",writer:nextWriter()}))}function shortWrite(log,action,count2,total){let message2=`Cannot ${action}\
: the system took ${count2} of ${total} bytes for "${log.path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`;return new RelayError(
"STORE_FULL",message2,{details:{path:log.path}})}function beyondRepair(log){let message2=`Cannot write job "${log.jobId}" again after a failed flush: "${log.path}\
" has grown too long from such repairs. The disk keeps failing; replace it, then run \`relay doctor\`.`;return new RelayError("STORE_WRITE_FAILED",message2,{details:{
path:log.path}})}var MANY=64,AT_ONCE=3;async function flushLogs(layout,jobIds){isAbsent(layout.flushFailed)&&jobIds.size>=MANY&&await syncFileSystem(layout.jobs)||
await flushEach(layout,jobIds)}async function flushEach(layout,jobIds){let shards=new Set,rest2=jobIds[Symbol.iterator](),lane=async()=>{for(let next=rest2.next();next.
done!==!0;next=rest2.next()){let path=layout.log(next.value);await flushLog(path,next.value),shards.add((0,import_node_path26.dirname)(path))}};await Promise.all(
Array.from({length:AT_ONCE},lane));for(let shard of shards)await flushDirectory(shard).catch(unlessGone3(shard))}async function flushLog(path,jobId2){let log=openLog(
path,jobId2);if(log!==void 0)try{if(!isMarkedFailed(readAll(log)))try{return await flushFile(log.fd)}catch(error){if(systemCode(error)===void 0)throw error;markFailed(
log)}await settleLog(log,fold(log))}finally{closeLog(log)}}function unlessGone3(path){return error=>{if(systemCode(error)===void 0||!isAbsent(path))throw error}}
async function replayJournals(layout,bootId2,warn3=()=>{}){for(let name3 of journalNames(layout)){let path=`${layout.journals}/${name3}`,content=readJournal(path);
if(!(content==="absent"||content==="unused")){if(content==="newer")throw newer22(path);if(content==="foreign"){setAside3(layout,path,warn3);continue}content.owner.
boot_id!==bootId2&&(await replay2(layout,content.records),removeJournal(path))}}}function hasJournalsToReplay(layout,bootId2){return journalNames(layout).some(name3=>{
let owner=readJournalOwner(`${layout.journals}/${name3}`);return typeof owner=="object"?owner.boot_id!==bootId2:owner==="newer"})}async function replay2(layout,records){
let restored=new Set;for(let{jobId:jobId2,log}of longest(records)){let path=layout.log(jobId2);try{restore(path,log)&&restored.add(jobId2)}catch(error){throw storeFault(
`restore job "${jobId2}" from its journal`,path,error)}}try{await flushLogs(layout,restored)}catch(error){throw storeFault("restore jobs from a journal",layout.
jobs,error)}}function longest(records){let found=new Map;for(let record2 of records){let other=found.get(record2.jobId);(other===void 0||other.log.length<record2.
log.length)&&found.set(record2.jobId,record2)}return found.values()}function restore(path,record2){let fd=openToRestore(path);if(fd===void 0)return!1;try{let verdict=compare(
readBeginning(fd),record2);return verdict==="another"&&fs102.ftruncateSync(fd,0),(verdict==="another"||verdict==="lacking")&&overwrite(fd,record2),!0}finally{fs102.closeSync(
fd)}}var{O_RDWR:O_RDWR2,O_CREAT:O_CREAT22,O_NOFOLLOW:O_NOFOLLOW22,O_NONBLOCK:O_NONBLOCK22}=fs102.constants;function openToRestore(path){let fd;try{fd=fs102.openSync(
path,O_RDWR2|O_CREAT22|O_NOFOLLOW22|O_NONBLOCK22,384)}catch(error){if(isForeign(error))return;throw error}if(fs102.fstatSync(fd).isFile())return fd;fs102.closeSync(
fd)}function readBeginning(fd){let bytes=Buffer.allocUnsafe(MAX_SHORT_BYTES),done=0;for(;done<bytes.length;){let count2=fs102.readSync(fd,bytes,done,bytes.length-
done,done);if(count2===0)break;done+=count2}return bytes.subarray(0,done)}function compare(now,record2){if(now.subarray(0,record2.length).equals(record2))return"\
whole";let[first3,recorded2]=[firstEntry(now),firstEntry(record2)];return first3==="newer"||first3?.type==="tombstone"||first3?.type==="set_aside"?"later":first3?.
type!=="enqueue"||recorded2===void 0||recorded2==="newer"||first3.writer===recorded2.writer?"lacking":first3.at<recorded2.at?"another":"later"}function firstEntry(log){
for(let line of readLines(log)){if(line.kind==="entry")return line.entry;if(line.kind==="newer")return"newer"}}function overwrite(fd,record2){let done=0;for(;done<
record2.length;)done+=fs102.writeSync(fd,record2,done,record2.length-done,done)}function newer22(path){let message2=`Cannot open the store: "${path}" was writte\
n by a later version of durable-relay and holds acknowledged changes. Update durable-relay; nothing was changed.`;return new RelayError("STORE_FORMAT_UNKNOWN",message2,
{details:{path}})}function setAside3(layout,path,warn3){let kept=`${layout.quarantine}/${(0,import_node_path25.basename)(path)}.${(0,import_node_crypto14.randomBytes)(
3).toString("hex")}`;fs102.renameSync(path,kept),warn3(`"${path}" is not a journal of durable-relay; kept as "${kept}"`)}function auditJournals(layout,report2){
let bootId2=readDocumentAs(layout.document,StoreDocument)?.boot_id;for(let name3 of journalNames(layout)){let file=`${layout.journals}/${name3}`,content=readJournal(
file);content==="foreign"?report2.findings.push({severity:"warning",code:"foreign_journal",file,message:"The file is not a journal of durable-relay.",repair:"Th\
e first process that opens the store after a restart of the machine moves it to the quarantine."}):content==="newer"?report2.findings.push({severity:"error",code:"\
newer_journal",file,message:"A later version of durable-relay wrote the journal.",repair:"Update durable-relay; after a restart of the machine, this version ref\
uses the store."}):typeof content=="object"&&content.owner.boot_id===bootId2&&auditRecords(layout,content,report2)}}function auditRecords(layout,{records},report2){
for(let{jobId:jobId2,log}of longest(records)){let file=layout.log(jobId2),now=bytesOf3(file);now.length===0||compare(now,log)!=="lacking"||report2.findings.push(
{severity:"error",code:"lost_lines",job_id:jobId2,file,message:`The log of job "${jobId2}" lacks lines that its journal holds: the file was changed by hand, or \
the disk is damaged.`,repair:"Restart the machine soon: the first process that opens the store then restores them from the journal."})}}function isDigest(sha2562){
return/^[0-9a-f]{64}$/.test(sha2562)}function damagedAttachment(sha2562,place22){let message2=`Cannot read the attachment "${sha2562}": its bytes in ${place22} \
are not the ones that were kept. Send the same file again, or restore it from a backup.`;return new RelayError("ATTACHMENT_DAMAGED",message2,{details:{sha256:sha2562}})}
async function keepAttachment(layout,content){let sha2562=(0,import_node_crypto16.hash)("sha256",content),path=layout.attachment(sha2562);return await makeDurableDirectory(
(0,import_node_path28.dirname)(path),layout.root),await replaceFile(path,content),await flushDirectory(layout.attachments),await flushDirectory(layout.root),{sha256:sha2562,
bytes:content.length}}function readAttachment(layout,sha2562,{offset,length}){if(!isDigest(sha2562))return;let path=layout.attachment(sha2562),fd=openPlain(path);
if(fd!=="absent"){if(fd==="foreign")throw damagedAttachment(sha2562,`"${path}"`);try{let all=fs112.readFileSync(fd);if((0,import_node_crypto16.hash)("sha256",all)!==
sha2562)throw damagedAttachment(sha2562,`"${path}"`);return{content:all.subarray(offset,offset+length),total:all.length}}finally{fs112.closeSync(fd)}}}function auditLogs(layout,report2){
for(let{place:place22,isLast:isLast2}of everySegment(layout)){place22.first===1&&(report2.logs+=1);let problem=auditSegment({place:place22,isLast:isLast2},report2);
problem!==void 0&&report2.findings.push(problem)}for(let name3 of directoriesIn(layout.attachments))for(let sha2562 of namesIn4(`${layout.attachments}/${name3}`))
auditAttachment(layout,sha2562,report2)}function*everySegment(layout,directory=layout.logs,name3=[]){let last2=Math.max(-1,...namesIn4(directory).map(file=>segmentIn(
file)??-1));for(let segment=0;segment<=last2;segment+=1){let path=`${directory}/${segmentFile(segment)}`;yield{place:{log:name3.join("/"),path,first:firstOf(segment)},
isLast:segment===last2}}for(let part of directoriesIn(directory))yield*everySegment(layout,`${directory}/${part}`,[...name3,nameOfFile(part)])}function auditSegment({
place:place22,isLast:isLast2},report2){let{log,path:file}=place22;try{let count2=readSegment(place22)?.lines.length??0;if(report2.log_lines+=count2,isLast2||count2===
1e3)return;let missing2=`lines ${place22.first+count2} to ${place22.first+1e3-1} are missing`,message2=`Log "${log}": ${missing2}, although later ones exist.`;return{
severity:"error",code:"damaged_lines",file,line:0,message:message2,repair:SET_ASIDE}}catch(error){if(!(error instanceof RelayError))throw error;let{code,message:message2,
details}=error,about4={severity:"error",file,line:Number(details.line??0),message:message2};return code==="LOG_DAMAGED"?{...about4,code:"damaged_lines",repair:SET_ASIDE}:
{...about4,code:"newer_log",repair:"Update durable-relay; the log stays as it is."}}}var SET_ASIDE="relay doctor --fix keeps the bytes and replaces each lost li\
ne with one that says so.";function auditAttachment(layout,sha2562,report2){let file=layout.attachment(sha2562);try{if(readAttachment(layout,sha2562,{offset:0,length:0})===
void 0)return;report2.attachments+=1}catch(error){if(!(error instanceof RelayError||systemCode(error)!==void 0)||!(error instanceof Error))throw error;let{message:message2}=error,
about4={severity:"error",file,line:0,message:message2,repair:"Send the same file again, or restore it from a backup."};report2.findings.push({...about4,code:"da\
maged_attachment"})}}async function audit(layout,signal2){let report2=emptyAudit(),slice=createSlices(),ended22=new Map,page2=readRecent(layout,{limit:Number.MAX_SAFE_INTEGER});
for(let{row}of page2.rows)ended22.has(row.job_id)||ended22.set(row.job_id,row.state);for(let shard of directoriesIn(layout.jobs)){let names2=logsIn(`${layout.jobs}\
/${shard}`);if(!Array.isArray(names2)){report2.findings.push(names2);continue}for(let name3 of names2){let jobId2=/^([a-z2-7]{26})\.jsonl$/.exec(name3)?.[1];jobId2!==
void 0&&(auditLog(layout,jobId2,report2,ended22.get(jobId2)),ended22.delete(jobId2),await slice(),signal2?.throwIfAborted())}}dropListed(layout,report2);for(let[
jobId2,state]of ended22)JobId.safeParse(jobId2).success&&isAbsent(layout.log(jobId2))&&report2.findings.push(lostLog(layout,jobId2,state));return countStrayHints(
layout,report2),auditJournals(layout,report2),auditLogs(layout,report2),report2}function dropListed(layout,report2){if(!report2.findings.some(({code})=>code==="\
missing_row"))return;let{rows}=readRecent(layout,{limit:Number.MAX_SAFE_INTEGER}),listed2=new Set(rows.map(({row})=>row.job_id));report2.findings=report2.findings.
filter(({code,job_id})=>code!=="missing_row"||!listed2.has(job_id??""))}function auditLog(layout,jobId2,report2,endedAs){let read=readFold(layout,jobId2,report2);
if(read===void 0)return;let{job,events}=read;if(job===void 0){endedAs===void 0?report2.unborn+=1:report2.findings.push(lostLog(layout,jobId2,endedAs));return}countJob(
report2,job,events),countLines(layout,jobId2,events.length,report2);for(let{code,message:message2}of breachesOf(job,events))report2.findings.push(finding(layout,
job,code,message2));isFinal(job)?checkEnd(layout,job,report2,endedAs):checkLive(layout,job,report2,endedAs)}function lostLog(layout,jobId2,endedAs){return{severity:"\
error",code:"lost_end",job_id:jobId2,file:layout.log(jobId2),line:0,message:`Job "${jobId2}" was listed as ${endedAs}, but its log holds no job.`,repair:"relay \
doctor --fix keeps its request id from being used for a second run."}}function readFold(layout,jobId2,report2){try{return foldAt(layout.log(jobId2),jobId2)}catch(error){
if(!(error instanceof RelayError))throw error;if(isSetAside(error)){report2.quarantined+=1;return}report2.findings.push({...findingOf(error,layout.log(jobId2)),
job_id:jobId2});return}}function countLines(layout,jobId2,accepted,report2){let lines=0;for(let line of readLines(bytesOf3(layout.log(jobId2))))line.kind==="fra\
gment"?report2.fragments+=1:line.kind!=="mark"&&(lines+=1);report2.late_lines+=Math.max(0,lines-Math.max(accepted,1))}function checkEnd(layout,job,report2,endedAs){
if(endedAs===void 0)report2.findings.push(finding(layout,job,"missing_row","It has ended, but is missing from the listing of ended jobs.","warning"));else if(endedAs!==
job.state){let message2=`The listing of ended jobs says ${endedAs}, its log says ${job.state}.`;report2.findings.push(finding(layout,job,"lost_end",message2))}checkOutput(
layout,job,report2)}function checkOutput(layout,job,report2){if(job.state!=="completed")return;let{output_blob,artifacts=[]}=job.result,attached=artifacts.map(({
blob})=>blob),beside=output_blob===void 0?attached:[output_blob,...attached];for(let blob of beside){report2.outputs+=1;try{readBeside(layout,blob)}catch(error){
if(!(error instanceof RelayError||systemCode(error)!==void 0)||!(error instanceof Error))throw error;report2.findings.push(finding(layout,job,"damaged_output",error.
message))}}}function checkLive(layout,job,report2,endedAs){if(endedAs!==void 0){let message22=`It was listed as ${endedAs}, but its log ends as ${job.state}: it\
s last lines are gone.`;report2.findings.push(finding(layout,job,"lost_end",message22))}if(hasHint(layout,job)||hasHint(layout,job)){report2.hints_matched+=1;return}
report2.hints_missing+=1;let message2=`It is ${job.state}, but no hint leads to it, so no worker will find it.`;report2.findings.push(finding(layout,job,"missin\
g_hint",message2))}function hasHint(layout,job){return needsPerson(job)?fs122.existsSync(layout.attention(job.job_id)):[layout.queueHint(job),layout.creationHint(
job),...layout.runningHints(job)].some(path=>fs122.existsSync(path))||job.state==="queued"&&createConversations(layout).isBehindOthers(job)}function finding(layout,job,code,message2,severity="\
error"){return{severity,code,job_id:job.job_id,file:layout.log(job.job_id),line:0,message:message2,repair:REPAIRS[code]??"Report this: it breaks a promise of th\
e store."}}var REPAIRS={foreign_request:"The file was copied or renamed by hand; move it away.",missing_hint:"relay doctor --fix makes every hint match its log.",
missing_row:"relay doctor --fix adds the row.",lost_end:"relay doctor --fix corrects the listing: the log is what counts.",damaged_output:"The job is kept; its \
output is lost unless a copy exists."};function countStrayHints(layout,report2){for(let{path,jobId:jobId2}of hintsOf(layout))jobId2!==void 0&&fs122.existsSync(layout.
log(jobId2))||(report2.hints_stray+=1,report2.findings.push({severity:"warning",code:"stray_hint",job_id:jobId2,file:path,line:0,message:"It leads to no job.",repair:"\
relay doctor --fix removes it."}))}function createFinderOnDemand(on){let opening,isClosed3=!1;async function opened(){opening??=Promise.resolve().then(()=>__toESM(require("./file-finder-BFVAE6A5.cjs"))).
then(({createFileFinder})=>createFileFinder(on));let finder=await opening;return isClosed3&&finder.close(),finder}return{count:async request2=>(await opened()).
count(request2),page:async request2=>(await opened()).page(request2),children:async jobId2=>(await opened()).children(jobId2),close(){isClosed3=!0,opening?.then(
finder=>finder.close())}}}function fileTime(path){let now=new Date;return touchFile(path),fs132.utimesSync(path,now,now),Math.floor(fs132.statSync(path).ctimeMs)}
var FRESH_MS=100,FRESH_MS_EACH=.05,PASS_OVER_MS=3e4;function createQueueCursor(layout,agent){let queue=layout.queue(agent),running=layout.running(agent),keys=[],
position=0,reading,unread=[],hasRunningDirectory=!1,creating=[],loadedAt=Number.NEGATIVE_INFINITY,passed=new Map;function take22(options){let keepMs=FRESH_MS+keys.
length*FRESH_MS_EACH,isFresh=options.monotonicMs-loadedAt>keepMs;isFresh&&load(options);let hasReadAgain=!1,isContended=!1;for(;;){let key2=nextKey(options.now);
if(key2===void 0){if(isFresh)return;if(!hasReadAgain&&readAgain(options.now)){hasReadAgain=!0;continue}load(options),isFresh=!0;continue}let read=readSortKey(key2);
if(!(read===void 0||read.write&&!options.writes)&&!isPassed(read.jobId,options.monotonicMs)&&options.avoid?.has(read.jobId)!==!0&&!(isContended&&!fs142.existsSync(
`${queue}/${reading}/${key2}`))){if(seize(key2))return read.jobId;isContended=!0}}}function putBack(jobId2,monotonicMs2){passed.set(jobId2,monotonicMs2+PASS_OVER_MS);
for(let key2 of namesIn4(running)){if(readSortKey(key2)?.jobId!==jobId2)continue;let bucket=`${queue}/${readyBucketOf(key2)}`,move=()=>fs142.renameSync(`${running}\
/${key2}`,`${bucket}/${key2}`);ifPresent(move)||(fs142.mkdirSync(bucket,{recursive:!0,mode:448}),ifPresent(move))}}function isPassed(jobId2,monotonicMs2){let until=passed.
get(jobId2);return until===void 0?!1:monotonicMs2<until?!0:(passed.delete(jobId2),!1)}function takeUnfinished(){let found=creating;return found.length>0&&(creating=
[]),found}function refresh(){loadedAt=Number.NEGATIVE_INFINITY}function nextDue(){for(let bucket of namesIn4(queue).filter(isBucket).filter(isLaterBucket).toSorted()){
let first3=namesIn4(`${queue}/${bucket}`).toSorted().map(readLaterName).find(name3=>name3!==void 0);if(first3!==void 0)return first3.due}}function nextWork({writes:writes2}){
for(let bucket of namesIn4(queue).filter(isBucket).toSorted())for(let name3 of namesIn4(`${queue}/${bucket}`).toSorted()){let later22=isLaterBucket(bucket)?readLaterName(
name3):{due:0,sortKey:name3},read=later22===void 0?void 0:readSortKey(later22.sortKey);if(read!==void 0&&(writes2||!read.write))return later22?.due}}function peek(page2){
let after=page2.after??"",found=[];for(let bucket of namesIn4(queue).filter(isBucket).toSorted())if(!(bucket<after.slice(0,bucket.length)))for(let name3 of namesIn4(
`${queue}/${bucket}`).toSorted()){let at=`${bucket}/${name3}`,ready=nameWhenCreated(name3)??name3,key2=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready,
read=readSortKey(key2);if(!(at<=after||read===void 0)&&(found.push({job_id:read.jobId,position:at}),found.length===page2.limit))return found}return found}function nextKey(now){
for(;position>=keys.length;){let bucket=unread.shift();if(bucket===void 0)return;readBucket(bucket,now)}let key2=keys[position];return position+=1,key2}function load({
now,monotonicMs:monotonicMs2}){loadedAt=monotonicMs2;let buckets=namesIn4(queue).filter(isBucket),due=buckets.filter(bucket=>isLaterBucket(bucket)&&laterBucketStart(
bucket)<=now);unread=(promote(due,now)?namesIn4(queue).filter(isBucket):buckets).filter(bucket=>!isLaterBucket(bucket)).toSorted(),keys=[],position=0,reading=void 0,
hasRunningDirectory=!1}function readAgain(now){return reading===void 0?!1:(readBucket(reading,now),keys.length>0)}function readBucket(bucket,now){let names2=namesIn4(
`${queue}/${bucket}`);names2.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`),keys=names2.filter(name3=>isReady(bucket,name3)).toSorted(),
position=0,reading=bucket}function isReady(bucket,name3){return nameWhenCreated(name3)===void 0?!0:(creating.push(`${queue}/${bucket}/${name3}`),!1)}function promote(buckets,now){
let moved=!1;for(let bucket of buckets){let names2=namesIn4(`${queue}/${bucket}`);for(let name3 of names2.filter(each=>isReady(bucket,each))){let later22=readLaterName(
name3);if(later22===void 0||later22.due>now)continue;let target=`${queue}/${readyBucketOf(later22.sortKey)}`;fs142.mkdirSync(target,{recursive:!0,mode:448}),ifPresent(
()=>fs142.renameSync(`${queue}/${bucket}/${name3}`,`${target}/${later22.sortKey}`)),moved=!0}names2.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`)}
return moved}function seize(key2){let from=`${queue}/${reading}/${key2}`,to=`${running}/${key2}`;return ifPresent(()=>fs142.renameSync(from,to))?!0:(hasRunningDirectory||=
fs142.existsSync(running),hasRunningDirectory?!1:(fs142.mkdirSync(running,{recursive:!0,mode:448}),ifPresent(()=>fs142.renameSync(from,to))))}return{take:take22,
takeUnfinished,refresh,putBack,nextDue,nextWork,peek}}function queuedIds(layout,{agent,most}){let found=[];for(let name3 of agent===void 0?agentsIn(layout):[agent]){
let job_ids=createQueueCursor(layout,name3).peek({limit:most}).map(({job_id})=>job_id);job_ids.length>0&&found.push({agent:name3,job_ids})}return found}function agentsIn({
queueRoot}){return directoriesIn(queueRoot).map(nameOfFile).toSorted()}function claiming(job,request2,{now,monotonic}){if(job.state!=="queued"||job.to!==request2.
agent||job.task.write===!0&&!request2.writes)return;let at=new Date(now).toISOString();if(isOverdue(job,{now}))return{event:{type:"expire",at},durable:!0};if(delayedUntil(
job,now)===void 0)return{event:{type:"claim",at,worker:request2.worker,lease_ms:request2.lease_ms,lease_ends_monotonic_ms:Math.round(monotonic+request2.lease_ms),
lease_ends_at:new Date(now+request2.lease_ms).toISOString()},durable:job.task.write===!0||job.task.worktree===!0}}function claimRefused(job,{agent},at){let why2=job.
to===agent?whyNotClaimed(job,at):`it is for agent "${job.to}"`,message2=`Cannot claim job "${job.job_id}": ${why2}. Omit the id to take the next job that waits \
for you.`;return new RelayError("STATE_REFUSED",message2)}function whyNotClaimed(job,{now,isHeld:isHeld2}){if(job.state!=="queued")return`it is ${job.state}`;if(isHeld2)
return"its previous turn has not ended yet, or a worker is just claiming it";let waitsUntil=delayedUntil(job,now);return waitsUntil!==void 0?`it waits until ${waitsUntil}`:
"another job of its conversation goes first"}var MOST_UNUSABLE=8;function claim2(on,request2){let{job_id}=request2;return job_id===void 0?claimNext(on,request2):
claimNamed(on,job_id,request2)}async function claimNext(on,request2){let unusable=0;for(;;){if(await isFull2(on.steps,request2))return;let jobId2=await takeOne(
on,request2);if(jobId2===void 0)return;if(await isFull2(on.steps,request2,1))return giveBack(on.steps,jobId2,request2);try{let job=await claimOne(on,jobId2,request2);
if(job!==void 0)return job}catch(error){if(await passOver(on.steps,{jobId:jobId2,agent:request2.agent},error),isUnusable(error)&&await takeBack(on,jobId2,request2),
unusable+=1,unusable>=MOST_UNUSABLE)throw error}}}async function takeOne({steps,clock},{agent,writes:writes2,avoid}){let now=clock.now();return avoid===void 0||
avoid.size===0?steps.take(agent,{writes:writes2,now}):await steps.take(agent,{writes:writes2,now,avoid})??steps.take(agent,{writes:writes2,now})}async function isFull2(steps,{
agent,limit},taken3=0){return limit!==void 0&&await steps.busy(agent)>=limit+taken3}async function giveBack(steps,jobId2,{agent}){try{let job=await steps.read(jobId2);
job!==void 0&&await steps.reconcile(job)}catch(error){await passOver(steps,{jobId:jobId2,agent},error)}}async function passOver(steps,{jobId:jobId2,agent},refusal4){
if(refusal4 instanceof RelayError&&refusal4.code==="STATE_REFUSED")return;if(!isUnusable(refusal4))throw refusal4;let hint2={agent,job_id:jobId2};await(refusal4.
code==="JOB_DAMAGED"?steps.drop(hint2):steps.putBack(hint2))}async function takeBack({steps,clock},jobId2,{worker}){let at=new Date(clock.now()).toISOString(),reason2="\
Its claim could not be written.";try{let done=await steps.change(jobId2,seen=>seen.state==="running"&&seen.lease.worker.id===worker.id?{event:{type:"release",at,
token:seen.token,reason:reason2,untouched:!0},durable:!1}:void 0);done.changed&&await steps.reconcile(done.job)}catch(error){if(!(error instanceof RelayError))throw error}}
async function claimNamed(on,jobId2,request2){let seen=(await on.steps.readShown(jobId2))?.job,isHeld2=seen?.state==="queued"&&seen.holder!==void 0&&await hasHolder(
on.steps,jobId2),claimed2=!isHeld2&&(seen===void 0||seen.to===request2.agent)?await claimOne(on,jobId2,request2):void 0;if(claimed2!==void 0)return claimed2;let job=await on.
steps.read(jobId2);throw job===void 0?jobNotFound(jobId2,"Omit the id to take the next job that waits for you."):claimRefused(job,request2,{now:on.clock.now(),isHeld:isHeld2})}
async function hasHolder(steps,jobId2){return(await steps.running()).some(hint2=>hint2.job_id===jobId2)}async function claimOne(on,jobId2,request2){let{steps}=on;
try{let{changed:changed2,job}=await steps.change(jobId2,seen=>dependsOnOthers(seen)?void 0:proposal(on,seen,request2));if(changed2&&job.state==="running")return job;
if(!changed2&&dependsOnOthers(job))return await claimAmongOthers(on,job,request2);changed2?await steps.drop({agent:job.to,job_id:jobId2}):await steps.reconcile(
job);return}catch(error){if(!(error instanceof RelayError))throw error;if(error.code==="JOB_NOT_FOUND")return;throw error}}function proposal({clock},job,request2){
return claiming(job,request2,{now:clock.now(),monotonic:clock.monotonic()})}async function claimAmongOthers(on,job,request2){let{steps}=on,taken3={agent:job.to,
job_id:job.job_id};if(await cancelOrphan2(on,job)){await steps.drop(taken3);return}if(await steps.before(job)!==void 0)return stepAside(steps,job);let done=await steps.
change(job.job_id,seen=>proposal(on,seen,request2));if(done.changed||await steps.reconcile(done.job),done.changed&&done.job.state!=="running"&&await steps.drop(
taken3),!done.changed||done.job.state!=="running")return;let other=await steps.before(done.job);if(other===void 0)return done.job;let at=new Date(on.clock.now()).
toISOString(),reason2=`Job "${other.job_id}" of the same conversation was claimed at the same time.`,{token:token3}=done.job,event={type:"release",at,token:token3,
reason:reason2,untouched:!0},durable=job.task.write===!0;await steps.change(job.job_id,seen=>seen.state==="running"&&seen.token===token3?{event,durable}:void 0)}
async function cancelOrphan2({steps,clock},job){if(job.parent===void 0)return!1;let parent=await steps.readShown(job.parent.job_id).catch(unlessUnusable3),cause=parent?.
job&&causeOf(parent.job);if(cause===void 0)return!1;let at=new Date(clock.now()).toISOString();return await steps.change(job.job_id,seen=>isFinal(seen)?void 0:{
event:{type:"cancel",at,...cause},durable:!0}),!0}function unlessUnusable3(error){if(!isUnusable(error))throw error}async function stepAside(steps,job){await steps.
drop({agent:job.to,job_id:job.job_id});let now=await steps.read(job.job_id);now!==void 0&&now.state!=="queued"&&await steps.reconcile(now),await steps.nudge(job)}
var CLAIM_GRACE_MS2=1e3;async function heldJobs(on,which){which.judge===!0&&on.leases.noteCheck();let found=[];for(let hint2 of await on.steps.running()){if(which.
agent!==void 0&&hint2.agent!==which.agent||which.job_id!==void 0&&hint2.job_id!==which.job_id)continue;let held2=await heldJob(on,hint2,which.judge===!0).catch(
error=>{if(!(error instanceof RelayError))throw error;return{...factsOf3(on.clock,hint2,void 0),refusal:error,worker:"lapsed"}});held2!==void 0&&found.push(held2)}
return found}async function heldJob(on,hint2,isJudging){let{steps,clock,leases}=on,job;try{job=await steps.read(hint2.job_id)}catch(error){if(!isUnusable(error))
throw error;return unusableJob(on,hint2,{refusal:error,isJudging})}if(job===void 0){isJudging&&!isYoung2(hint2)&&await steps.drop(hint2);return}let facts2=factsOf3(
clock,hint2,job);if(!isJudging||job.state!=="running")return{...facts2,worker:"held"};let running=job,worker=await steps.ofStore("judge a lease",()=>leases.judge(
running,hint2)),isUnknown=hint2.ends_monotonic_ms===void 0&&sharesClock(running.lease.worker);return worker==="held"&&isUnknown&&!isYoung2(hint2)&&await steps.reconcile(
job),{...facts2,worker}}async function unusableJob({steps,clock},hint2,{refusal:refusal4,isJudging}){let{ends_monotonic_ms:ends}=hint2,mayRun=ends===void 0?isYoung2(
hint2):clock.monotonic()<=ends;return isJudging&&!mayRun&&await(refusal4.code==="JOB_DAMAGED"?steps.drop(hint2):steps.putBack(hint2)),{...factsOf3(clock,hint2,void 0),
refusal:refusal4,worker:mayRun?"held":"lapsed"}}function factsOf3(clock,hint2,job){let{job_id,agent,age_ms,suspected}=hint2,left_ms=leftMs(clock,hint2,job);return{
job_id,agent,job,left_ms,quiet_ms:age_ms,isSilent:suspected!==void 0}}function leftMs(clock,hint2,job){if(job?.state==="running"&&!sharesClock(job.lease.worker))
return job.lease.lease_ms-hint2.age_ms;let{ends_monotonic_ms:ends}=hint2;return ends===void 0?void 0:ends-clock.monotonic()}function isYoung2({age_ms}){return age_ms>=
0&&age_ms<CLAIM_GRACE_MS2}async function renew(on,held2){let{steps,clock}=on,job=await steps.read(held2.job_id);if(job?.state!=="running"||job.token!==held2.token)
return!1;let ends=clock.monotonic()+job.lease.lease_ms;return await setLease(steps,job,ends)?!0:restore2(steps,held2,ends)}async function restore2(steps,held2,endsMonotonicMs){
let now=await steps.read(held2.job_id);if(now?.state!=="running"||now.token!==held2.token)return!1;await steps.reconcile(now);let after=await steps.read(held2.job_id);
return after?.state==="running"?setLease(steps,after,endsMonotonicMs):(after!==void 0&&await steps.reconcile(after),!1)}function setLease(steps,job,endsMonotonicMs){
return steps.ofStore("renew a lease",()=>steps.hints.setLease(job,endsMonotonicMs))}var GRACE=.3333333333333333,FOREIGN_GRACE=1/2;function hasLapsed(leaseMs,{overForMs,
isOurClock}){return overForMs>=leaseMs*(isOurClock?GRACE:FOREIGN_GRACE)}var GAP_MS=1e4;function createLeases(on){let{clock,hints}=on,checkedAt,resumedAt;function noteCheck(){
let now=clock.monotonic();checkedAt!==void 0&&now-checkedAt>GAP_MS&&(resumedAt=now),checkedAt=now}function judge2(job,hint2){let{worker,lease_ms}=job.lease;if(liveness(
worker)==="dead")return"dead";let isOurClock=sharesClock(worker);if(isOurClock&&hint2.ends_monotonic_ms===void 0)return"held";let since=isOurClock?sinceByClock(
job,hint2):sinceByAge(job,hint2);if(since==="held")return"held";if(since==="unmarked")return hints.suspect(job,{byWallClock:!isOurClock}),"held";let watchedMs=resumedAt===
void 0?1/0:clock.monotonic()-resumedAt,overForMs=Math.min(since,watchedMs);return hasLapsed(lease_ms,{overForMs,isOurClock})?"lapsed":"held"}function sinceByClock(job,hint2){
let now=clock.monotonic(),end2=Math.max(job.lease.ends_monotonic_ms,hint2.ends_monotonic_ms??0);if(now<=end2)return"held";let marked2=hint2.suspected?.monotonic_ms;
return marked2===void 0?"unmarked":now-marked2}function sinceByAge(job,hint2){let age2=on.now()-hint2.changed_at_ms;return hint2.suspected!==void 0?Math.max(0,age2):
age2<=job.lease.lease_ms?"held":"unmarked"}return{noteCheck,judge:judge2}}function page(on,which){let{after,limit}=which;switch(which.of){case"attention":return byId(
on.steps,"attention",{after,limit});case"running":return byId(on.steps,"running",{after,limit});case"queued":return queued(on,which);case"ended":return ended2(on.
steps,{after,limit})}}var STATES={attention:["needs_review","needs_recovery"],running:["running"]};async function byId(steps,part,{after,limit}){let remaining=(part===
"attention"?await steps.attention():(await steps.running()).map(hint2=>hint2.job_id).toSorted()).filter(id8=>after===void 0||id8>after),rows=[];for(let id8 of remaining.
slice(0,limit)){let row=await rowOf2(steps,id8,STATES[part]);row!==void 0&&rows.push({row,after:id8})}return{rows,next:remaining.length>limit?remaining[limit-1]:
void 0}}var WAITING="waiting-";async function queued(on,{to,after,limit}){let separator=after?.indexOf(" ")??-1,agentAfter=after?.slice(0,separator)??"",rows=[],
left2=limit;for(let agent of agentsIn(on.layout)){if(agent<agentAfter||to!==void 0&&agent!==to)continue;let position=agent===agentAfter?after?.slice(separator+1):
void 0;for(let part of[hintedRows,waitingRows]){let found=await part(on.steps,agent,{after:position,limit:left2});if(rows.push(...found.rows.map(each=>({...each,
after:`${agent} ${each.after}`}))),left2-=found.scanned,left2===0)return{rows,next:`${agent} ${found.last}`}}}return{rows,next:void 0}}async function hintedRows(steps,agent,part){
let entries=await steps.ready(agent,part),rows=[];for(let{job_id,position}of entries){let row=await rowOf2(steps,job_id,["queued"],job=>leaveQueue(steps,job));row!==
void 0&&rows.push({row,after:position})}return{rows,scanned:entries.length,last:entries.at(-1)?.position}}async function waitingRows(steps,agent,{after="",limit}){
let scanned=(await steps.waiting(agent)).map(name3=>`${WAITING}${name3}`).filter(position=>position>after).slice(0,limit),rows=[];for(let position of scanned){let jobId2=readConversationName(
position.slice(WAITING.length))?.jobId??"",job=await steps.read(jobId2).catch(unlessRefused);job?.state!=="queued"||steps.hints.isInQueue(job)||rows.push({row:summarize(
job),after:position})}return{rows,scanned:scanned.length,last:scanned.at(-1)}}function unlessRefused(error){if(!(error instanceof RelayError))throw error}async function leaveQueue(steps,job){
isFinal(job)&&await steps.reconcile(job)}async function ended2(steps,{after,limit}){let found=await steps.recent({cursor:after,limit});return{rows:found.rows.map(
({row,position})=>({row,after:position})),next:found.next_cursor}}async function rowOf2(steps,jobId2,states,onMoved=async()=>{}){let job;try{job=(await steps.readShown(
jobId2))?.job}catch(error){if(!(error instanceof RelayError))throw error;return{job_id:jobId2,message:error.message}}if(job!==void 0&&states.includes(job.state))
return summarize(job);job!==void 0&&await onMoved(job)}var SECOND_CHECK_MS=2e3,MOST2=100;function createTending(on){let{steps,layout,clock,retire:retire2}=on,{hints}=steps,
seenOverdue=new Map,isRetiring=!1;function retireAside(){isRetiring||(isRetiring=!0,retire2().catch(error=>{if(!(error instanceof RelayError)&&systemCode(error)===
void 0)throw error}).finally(()=>{isRetiring=!1}))}return async function(){await checkOneWaiting();let overdue=await overdueJobs();return await promoteOneDelayed(),
await steps.nudge(),retireAside(),{overdue,cancelled:await unfinishedCancellations()}};async function checkOneWaiting(){let jobId2=pick3(await steps.attention());
if(jobId2!==void 0)try{let job=await steps.read(jobId2);if(job===void 0||needsPerson(job))return;await steps.ofStore("check a hint",()=>hints.isHeld(job))||await steps.
reconcile(job)}catch(error){if(!(error instanceof RelayError))throw error}}async function overdueJobs(){let which={now:clock.now(),limit:MOST2},due=await steps.
ofStore("find overdue jobs",()=>hints.expiry.due(which)),found=new Set(due.map(hint2=>hint2.job_id));for(let jobId2 of seenOverdue.keys())found.has(jobId2)||seenOverdue.
delete(jobId2);let overdue=[];for(let hint2 of due)try{await isOverdueStill(hint2)&&overdue.push(hint2.job_id)}catch(error){if(!(error instanceof RelayError))throw error}
return overdue}async function isOverdueStill(hint2){let now=clock.monotonic(),since=seenOverdue.get(hint2.job_id)??now;if(seenOverdue.set(hint2.job_id,since),now-
since<SECOND_CHECK_MS)return!1;let job=await steps.read(hint2.job_id);return job!==void 0&&mayExpire(job,hint2)?job.state==="queued":(seenOverdue.delete(hint2.job_id),
await steps.ofStore("drop a hint",()=>hints.expiry.forget(hint2)),!1)}async function promoteOneDelayed(){let jobId2=await steps.ofStore("find delayed jobs",()=>hints.
delayed.some());if(jobId2!==void 0)try{let job=await steps.read(jobId2);if(job?.state!=="queued"||job.delay_ms===void 0||delayedUntil(job,clock.now())!==void 0)
return;await steps.ofStore("promote a job",()=>hints.delayed.promote(job))}catch(error){if(!(error instanceof RelayError))throw error}}async function unfinishedCancellations(){
let noted=await steps.ofStore("list cancellations",()=>namesIn4(layout.cancellations)),found=[];for(let jobId2 of noted){let job=await cancelledJob(jobId2).catch(
unlessUnusable22);job!==void 0&&found.push(job)}return found}async function cancelledJob(jobId2){let job=(await steps.readShown(jobId2).catch(unlessDamaged))?.job;
if(job?.state==="cancelled"&&hasLiving(jobId2))return job;(job===void 0||isFinal(job))&&await steps.ofStore("end a cancellation",()=>hints.children.forgetCancelled(
jobId2))}function hasLiving(jobId2){return hints.children.of(jobId2).some(childId=>{let child=peekJob(layout.log(childId),childId);return child!==void 0&&!isFinal(
child)||hasLiving(childId)})}}function mayExpire(job,{at_ms}){return isFinal(job)||needsPerson(job)?!1:job.expires_at!==void 0&&Date.parse(job.expires_at)===at_ms}
function unlessUnusable22(error){if(!isUnusable(error))throw error}function unlessDamaged(error){if(!(error instanceof RelayError)||error.code!=="JOB_DAMAGED")throw error}
function pick3(items){return items[Math.floor(Math.random()*items.length)]}var LATEST_ROWS=200;function createJobs(on){let{layout,clock,steps}=on,now=on.fileTime??
(()=>fileTime(layout.time)),leases=createLeases({clock,hints:steps.hints,now}),{retire:retire2=()=>Promise.resolve()}=on,tend=createTending({layout,clock,steps,
retire:retire2});async function settle2(job,{isLeft}){await(!isLeft&&(job.state==="queued"||await isListed(job))?steps.release(job):steps.reconcile(job))}async function isListed(job){
if(!isFinal(job))return(await steps.attention()).includes(job.job_id);let{rows}=await steps.recent({limit:LATEST_ROWS});return rows.some(({row})=>row.job_id===job.
job_id)}return{create:event=>steps.create(event),claim:request2=>claim2({steps,clock},request2),change:(jobId2,decide)=>steps.change(jobId2,decide),read:async(jobId2,{
durable}={durable:!1})=>durable?(await steps.readShown(jobId2))?.job:steps.read(jobId2),history:async jobId2=>[...(await steps.readShown(jobId2))?.events??[]],find:(prefix,limit)=>steps.
ofStore("look up an id",()=>findIds(layout,prefix,limit)),list:which=>page({steps,layout},which),queued:which=>steps.ofStore("list the queue",()=>queuedIds(layout,
which)),dependents:jobId2=>steps.ofStore("list children",()=>steps.hints.children.of(jobId2)),ahead:job=>steps.before(job),renew:held2=>renew({steps,clock},held2),
held:(which={})=>heldJobs({steps,clock,leases},which),settle:settle2,tend,nextDue:(agent,which)=>which==="delayed"?steps.nextDue(agent):steps.nextWork(agent,which),
watch:on.watch}}function findIds(layout,prefix,limit){return shardsOf(prefix).flatMap(shard=>namesIn4(`${layout.jobs}/${shard}`).flatMap(name3=>{let id8=/^([a-z2-7]{26})\.jsonl$/.
exec(name3)?.[1];return id8?.startsWith(prefix)===!0?[id8]:[]})).toSorted().slice(0,limit)}var LETTERS={all:"a",reads:"r",none:"n"},NAME5=/^([arn])~(\d+)~([^~]+)~([0-9a-f]{8})~\d+$/,
place5;function ownPlace(){return place5??=placeOf2(ownIdentity()),place5}function markName(takes,number23){let{pid,start:start3}=ownIdentity();return[LETTERS[takes],
pid,fileName(start3),ownPlace(),number23].join("~")}function readMark2(name3){let[,letter,pid,start3,at]=NAME5.exec(name3)??[];return start3===void 0||at===void 0?
void 0:{takes:letter==="a"?"all":letter==="r"?"reads":"none",pid:Number(pid),start:nameOfFile(start3),place:at}}function placeOf2({boot_id,pid_ns,host:host2}){let{
hash:hash32}=process.getBuiltinModule("node:crypto");return hash32("sha256",JSON.stringify([boot_id,pid_ns,host2])).slice(0,8)}var NOTHING2={sleeping:[],isWatched:!1},
ENOUGH_UNSEEN=2,SETTLED_MS=2500,empty=new Map;function wakeFor(layout,job){let order=job.task.write===!0?["all"]:["reads","all"];afterwards(()=>{let{sleeping,isWatched}=waitingFor(
layout,job.to);wakeOne(sleeping,order),isWatched&&touchWatched(layout,job.to)})}function wakeInstead(layout,agent){afterwards(()=>wakeOne(waitingFor(layout,agent).
sleeping,["all","reads"]))}function wakeAll(layout,agent){afterwards(()=>{let{sleeping,isWatched}=waitingFor(layout,agent);for(let{path}of sleeping)take2(path);
isWatched&&touchWatched(layout,agent)})}function removeOldMarks(layout,agent){for(let{path,...mark2}of waitingFor(layout,agent).sleeping)(mark2.place!==ownPlace()||
readiness(mark2)==="dead")&&take2(path)}function take2(path){try{return ifPresent(()=>fs152.unlinkSync(path))}catch(error){if(systemCode(error)===void 0)throw error;
return!1}}function wakeOne(sleeping,order){if(sleeping.length===0)return;let able=order.flatMap(takes=>sleeping.filter(each=>each.takes===takes)),here=ownPlace(),
unseen=0;for(let{path,...mark2}of able){if(mark2.place!==here||!take2(path))continue;let seen=readiness(mark2);if(seen==="unknown"&&(unseen+=1),seen==="alive"||
unseen===ENOUGH_UNSEEN)return}for(let{path,place:place22}of able)place22!==here&&take2(path)}function touchWatched(layout,agent){let now=Date.now()/1e3;ifPresent(
()=>fs152.utimesSync(layout.watched(agent),now,now))}function waitingFor(layout,agent){let directory=layout.waiting(agent),mtimeMs=fs152.statSync(directory,{throwIfNoEntry:!1})?.
mtimeMs;if(mtimeMs===void 0)return NOTHING2;let known2=empty.get(directory);if(known2?.mtimeMs===mtimeMs)return known2.waiting;let waiting=readWaiting(directory),
isSettled=Date.now()-mtimeMs>SETTLED_MS;return waiting.sleeping.length===0&&isSettled&&empty.set(directory,{mtimeMs,waiting}),waiting}function readWaiting(directory){
let names2=namesIn4(directory).toSorted();return{sleeping:names2.flatMap(name3=>{let mark2=readMark2(name3);return mark2===void 0?[]:[{...mark2,path:`${directory}\
/${name3}`}]}),isWatched:names2.includes(WATCHED)}}function createDelayed(layout){function some(){let agents=directoriesIn(layout.queueRoot),agent=pick22(agents),
buckets=namesIn4(`${layout.queueRoot}/${agent}`).filter(isBucket).filter(isLaterBucket),isLast2=Math.random()<.5,bucket=isLast2?buckets.toSorted().at(-1):pick22(
buckets);if(agent===void 0||bucket===void 0)return;let names2=namesIn4(`${layout.queueRoot}/${agent}/${bucket}`),name3=isLast2?names2.toSorted().at(-1):pick22(names2);
return readSortKey(readLaterName(name3??"")?.sortKey??"")?.jobId}function promote(job){let target=`${layout.queue(job.to)}/${readyHintOf(job)}`;fs162.mkdirSync(
(0,import_node_path30.dirname)(target),{recursive:!0,mode:448}),ifPresent(()=>fs162.renameSync(layout.queueHint(job),target)),wakeFor(layout,job)}return{some,promote}}
function pick22(items){return items[Math.floor(Math.random()*items.length)]}function createExpiry(layout){function enter2(job){let hint2=hintOf(job);if(hint2===
void 0||isFinal(job)||needsPerson(job))return;let path=layout.expiryHint(hint2);touchInside((0,import_node_path31.dirname)(path),(0,import_node_path31.basename)(
path))}function leave(job){let hint2=hintOf(job);hint2!==void 0&&forget(hint2)}function due({now,limit}){let found=[];for(let bucket of namesIn4(layout.expiryRoot).
toSorted()){let start3=expiryBucketStart(bucket);if(!(start3===void 0||start3>now))for(let name3 of namesIn4(`${layout.expiryRoot}/${bucket}`).toSorted()){let hint2=readExpiryName(
name3);if(!(hint2===void 0||hint2.at_ms>now)&&(found.push(hint2),found.length===limit))return found}}return found}function forget(hint2){let path=layout.expiryHint(
hint2);ifPresent(()=>fs17.unlinkSync(path))&&removeEmpty((0,import_node_path31.dirname)(path))}return{enter:enter2,leave,due,forget}}function hintOf({job_id,expires_at}){
return expires_at===void 0?void 0:{job_id,at_ms:Date.parse(expires_at)}}function createChildren(layout){function enter2(job){job.parent!==void 0&&touchInside(layout.
children(job.parent.job_id),job.job_id)}function of2(jobId2){return namesIn4(layout.children(jobId2)).toSorted()}function remove3(job){if(job.parent===void 0)return;
let directory=layout.children(job.parent.job_id);ifPresent(()=>fs18.unlinkSync(`${directory}/${job.job_id}`)),removeEmpty(directory)}function leave(job,read){if(job.
parent===void 0||fs18.existsSync(layout.children(job.job_id)))return;remove3(job);let{parent}=job;if(fs18.existsSync(layout.children(parent.job_id)))return;let above=read(
parent.job_id);above===void 0||!isFinal(above)||(above.state==="cancelled"&&forgetCancelled(above.job_id),leave(above,read))}function rejoin(job,read){enter2(job);
let above=job.parent===void 0?void 0:read(job.parent.job_id);above!==void 0&&(above.state==="cancelled"&&touchInside(layout.cancellations,above.job_id),isFinal(
above)&&rejoin(above,read))}function noteCancelled(jobId2){of2(jobId2).length>0&&touchInside(layout.cancellations,jobId2)}function forgetCancelled(jobId2){ifPresent(
()=>fs18.unlinkSync(layout.cancellation(jobId2)))}return{enter:enter2,of:of2,remove:remove3,leave,rejoin,noteCancelled,forgetCancelled}}function leaseEnd(mtime,nowMonotonicMs){
let mtimeMs=Math.round(mtime);return mtimeMs>nowMonotonicMs+2592e6?void 0:mtimeMs}function suspicion(stat,nowMonotonicMs){let[read,written2]=[Math.round(stat.atimeMs),
Math.round(stat.mtimeMs)];if(read!==written2)return{monotonic_ms:read<=nowMonotonicMs?read:void 0}}function createTurnHints(layout,clock){function isHeld2(job){
return layout.runningHints(job).some(path=>statOf3(path)!==void 0)}function holdLease(job){if(setLease2(job,job.lease.ends_monotonic_ms))return;let path=layout.
runningHint(job);fs19.mkdirSync((0,import_node_path32.dirname)(path),{recursive:!0,mode:448}),ifPresent(()=>fs19.renameSync(layout.queueHint(job),path))||touchFile(
path),setLease2(job,job.lease.ends_monotonic_ms)}function keepLease(job){let stat=statOf3(layout.runningHint(job));stat!==void 0&&leaseEnd(stat.mtimeMs,clock.monotonic())!==
void 0||(holdLease(job),setLease2(job,Math.max(job.lease.ends_monotonic_ms,clock.monotonic()+job.lease.lease_ms)))}function setLease2(job,endsMonotonicMs){let seconds=endsMonotonicMs/
1e3;return ifPresent(()=>fs19.utimesSync(layout.runningHint(job),seconds,seconds))}function suspect(job,{byWallClock}){let path=layout.runningHint(job),stat=statOf3(
path);if(stat===void 0)return;let seconds=(byWallClock?clock.now():clock.monotonic())/1e3;ifPresent(()=>fs19.utimesSync(path,seconds,stat.mtimeMs/1e3))}function running(){
let hints=new Map;for(let directory of directoriesIn(layout.runningRoot))for(let name3 of namesIn4(`${layout.runningRoot}/${directory}`)){let jobId2=readSortKey(
name3)?.jobId,stat=statOf3(`${layout.runningRoot}/${directory}/${name3}`);if(jobId2===void 0||stat===void 0)continue;let now=clock.monotonic(),ends=leaseEnd(stat.
mtimeMs,now),age2=clock.now()-Math.floor(stat.ctimeMs),other=hints.get(jobId2);hints.set(jobId2,{job_id:jobId2,agent:nameOfFile(directory),ends_monotonic_ms:later2(
ends,other?.ends_monotonic_ms),age_ms:Math.min(age2,other?.age_ms??age2),suspected:other===void 0?suspicion(stat,now):void 0,changed_at_ms:Math.max(Math.floor(stat.
ctimeMs),other?.changed_at_ms??0)})}return[...hints.values()]}function drop(agent,jobId2){for(let path of heldPaths(agent,jobId2))remove(path)}function heldPaths(agent,jobId2){
let directory=layout.running(agent);return namesIn4(directory).filter(name3=>readSortKey(name3)?.jobId===jobId2).map(name3=>`${directory}/${name3}`)}return{isHeld:isHeld2,
holdLease,keepLease,setLease:setLease2,suspect,running,drop,heldPaths}}function later2(one,other){return one===void 0||other===void 0?one??other:Math.max(one,other)}
function statOf3(path){try{return fs19.statSync(path)}catch(error){if(systemCode(error)==="ENOENT")return;throw error}}function remove(path){ifPresent(()=>fs19.unlinkSync(
path))}function createHints(layout,clock){let turns=createTurnHints(layout,clock),conversations=createConversations(layout),children=createChildren(layout),expiry=createExpiry(
layout),delayed=createDelayed(layout);function reconcile(job){place22(job),clear2(job)}function announce(job){conversations.enter(job),children.enter(job),expiry.
enter(job);let path=job.state==="queued"?layout.creationHint(job):layout.attention(job.job_id);touchInside((0,import_node_path29.dirname)(path),(0,import_node_path29.basename)(
path))}function arrive2(job){return ifPresent(()=>fs20.renameSync(layout.creationHint(job),layout.queueHint(job)))}function hasArrived(job){return job.version>1||
job.state==="queued"&&!fs20.existsSync(layout.creationHint(job))}function isHinted(job){return[layout.queueHint(job),...layout.runningHints(job),layout.creationHint(
job)].some(path=>fs20.existsSync(path))}function waiting(agent){let held2=namesIn4(layout.running(agent)).flatMap(name3=>conversationNameIn(name3)??[]);return[...new Set(
[...conversations.namesOf(agent),...held2])].toSorted()}function isInQueue(job){return[layout.queueHint(job),layout.creationHint(job)].some(path=>fs20.existsSync(
path))}function place22(job){isFinal(job)||(conversations.enter(job),children.enter(job),expiry.enter(job)),!(job.state==="queued"&&!hasArrived(job))&&(job.state===
"queued"?queue(job):job.state==="running"?turns.keepLease(job):needsPerson(job)&&touchFile(layout.attention(job.job_id)))}function clear2(job){job.state!=="queu\
ed"&&remove2(layout.queueHint(job)),needsPerson(job)||remove2(layout.attention(job.job_id));let keep=job.state==="running"?layout.runningHint(job):void 0;dropTurns(
job,keep)}function dropTurns(job,keep){let wrong=agentsOf(job).flatMap(agent=>turns.heldPaths(agent,job.job_id)).filter(path=>path!==keep);if(!(wrong.length===0||
job.state!=="running"&&nowOf(job)?.state==="running")){for(let path of wrong)remove2(path);job.state!=="running"&&catchUp(job)}}function catchUp(seen){let now=nowOf(
seen);now===void 0||isFinal(now)||(now.state!==seen.state||now.state==="queued"&&!isHinted(now))&&place22(now)}function nowOf(seen){return isFinal(seen)?void 0:
peekJob(layout.log(seen.job_id),seen.job_id)}function enter2(before,after,isSettled){if(before.expires_at!==after.expires_at&&expiry.enter(after),before.state!==
after.state)if(!isSettled&&before.state==="running"&&turns.setLease(before,clock.monotonic()),after.state==="running")turns.holdLease(after);else if(after.state===
"queued"){if(!isSettled||needsPerson(before)&&turns.isHeld(before))return;before.state==="running"&&rename(layout.runningHint(before),after)||queue(after)}else needsPerson(
after)&&touchFile(layout.attention(after.job_id))}function outlived(before,after,hold2){if(!(before.state===after.state||after.state==="running"))return before.
state==="running"?after.state==="queued"||hold2==="stopping"?void 0:layout.runningHint(before):before.state==="queued"?layout.queueHint(before):needsPerson(before)?
layout.attention(before.job_id):void 0}function queue(job){let path=layout.queueHint(job);touchInside((0,import_node_path29.dirname)(path),(0,import_node_path29.basename)(
path))}function rename(from,job){let to=layout.queueHint(job);return ifPresent(()=>fs20.renameSync(from,to))?!0:(fs20.mkdirSync((0,import_node_path29.dirname)(to),
{recursive:!0,mode:448}),ifPresent(()=>fs20.renameSync(from,to)))}function withdraw(job){remove2(layout.creationHint(job)),remove2(layout.queueHint(job)),remove2(
layout.attention(job.job_id)),conversations.remove(job),children.remove(job),expiry.leave(job)}return{announce,arrive:arrive2,hasArrived,isHinted,isInQueue,waiting,
enter:enter2,catchUp,isHeld:turns.isHeld,outlived,queue,place:place22,clear:clear2,reconcile,setLease:turns.setLease,suspect:turns.suspect,running:turns.running,
drop:turns.drop,dropTurns,remove:remove2,withdraw,conversations,children,expiry,delayed}}function remove2(path){ifPresent(()=>fs20.unlinkSync(path))}function createSharedFlush(fd,isBusy){
let flush22=createDataFlush(isBusy),last2=Promise.resolve(),next;async function begin(former){await former.catch(()=>{}),next=void 0,await flush22(fd)}return()=>(next===
void 0&&(next=begin(last2),last2=next),next)}var IDLE_MS=5e3,REST_MS=6e4,LONGEST_MS2=24*36e5,CHECK_MS3=1e3;function createOwnJournal(on){let{layout}=on,{fd,path}=on.
file,{ino}=fs21.fstatSync(fd),flushed=createSharedFlush(fd,()=>checkpoint!==void 0),named3=[new Set,new Set],half=0,position=startOf(half),sequence=1,checkpoint,
isUsable=!0,begunAt=performance.now(),checkedAt=Number.NEGATIVE_INFINITY,idle=setTimeout(clear2,IDLE_MS).unref(),rest2=setTimeout(()=>on.whenResting?.(),REST_MS).
unref();async function commit(jobId2,log){let record2=encodeJournalRecord(sequence,jobId2,log);if(record2.length>RECORD_HEADER+MAX_SHORT_BYTES||!isUsable||!makeRoom(
record2.length)||!write3(record2))return!1;named3[half].add(jobId2),position+=record2.length,sequence+=1,idle.refresh(),rest2.refresh();try{await flushed()}catch(error){
if(systemCode(error)===void 0)throw error;return isUsable=!1,!1}return isStillHere()}function makeRoom(bytes){return position+bytes<=startOf(half)+HALF_BYTES?!0:
turn2()}function turn2(){return checkpoint!==void 0?!1:(checkpoint=release2(half).finally(()=>{checkpoint=void 0}),half=half===0?1:0,position=startOf(half),!0)}
async function release2(which){try{await flushLogs(layout,named3[which]),fs21.writeSync(fd,NO_RECORD,0,NO_RECORD.length,startOf(which)),await flushFile(fd),named3[which].
clear()}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error;isUsable=!1}}function write3(record2){try{if(fs21.writeSync(fd,record2,
0,record2.length,position)===record2.length)return!0}catch(error){if(systemCode(error)===void 0)throw error}return isUsable=!1,!1}function isStillHere(){let now=performance.
now();return now-checkedAt<CHECK_MS3||(checkedAt=now,fs21.statSync(path,{throwIfNoEntry:!1})?.ino===ino)?isUsable:(isUsable=!1,flushAll().catch(()=>{}),!1)}function flushAll(){
return flushLogs(layout,new Set([...named3[0],...named3[1]]))}function clear2(){isUsable&&named3[half].size>0&&turn2()}async function end2(most){isUsable=!1,clearTimeout(
idle),clearTimeout(rest2),await checkpoint;try{if(named3[0].size+named3[1].size>most)return;await flushAll(),removeJournal(path)}finally{await flushed().catch(()=>{}),
fs21.closeSync(fd)}}return{commit,end:end2,isUsable:()=>isUsable&&performance.now()-begunAt<LONGEST_MS2}}var WORTH_IT=4,RETRY_MS=6e4,MOST_AT_THE_END=256,MANY2=Number.
POSITIVE_INFINITY,NO_JOURNAL={commit:()=>Promise.resolve(!1),prepare:()=>Promise.resolve(),abandon:()=>{},close:()=>{}};function createJournal(on){let{layout,warn:warn3}=on,
own3,changes2=0,isPreparing=!1,isClosed3=!1,notBefore=Number.NEGATIVE_INFINITY,hasWarned=!1;function commit(jobId2,log){return changes2+=1,own3?.isUsable()===!0?
own3.commit(jobId2,log()):(changes2>=WORTH_IT&&!isClosed3&&performance.now()>=notBefore&&prepare(),Promise.resolve(!1))}async function prepare(){if(!isPreparing){
isPreparing=!0;try{await end2(MANY2),await raiseFormat(layout);let file=await createJournalFile(layout,on.owner());own3=createOwnJournal({layout,file,whenResting:()=>endAside(
MANY2)}),isClosed3&&await end2(MOST_AT_THE_END)}catch(error){let answer=error instanceof RelayError?error.code:systemCode(error);if(answer===void 0)throw error;
notBefore=performance.now()+RETRY_MS,report2(answer)}finally{isPreparing=!1}}}async function end2(most){let former=own3;own3=void 0,await former?.end(most)}function report2(answer){
hasWarned||isClosed3||(hasWarned=!0,warn3(`cannot keep a journal in "${layout.journals}" (${answer}): every change is flushed to its job's log instead, which is\
 as safe and slower`))}function endAside(most){end2(most).catch(error=>{if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error})}return{commit,
prepare,abandon:()=>endAside(-1),close(){isClosed3=!0,endAside(MOST_AT_THE_END)}}}async function raiseFormat(layout){if(!isOlder())return;await withLock(`${layout.
root}/duty`,async()=>{isOlder()&&await amendDocument(layout.document,{format:2})});function isOlder(){let document=readDocumentAs(layout.document,StoreDocument);
return document!==void 0&&document.format<2}}function stampEvent(event,stamp2){let{jobId:jobId2,version:version2,writer}=stamp2,checked=checkEvent({format:1,version:version2,
...event,writer});if(checked.success)return{event:checked.data,json:JSON.stringify(checked.data)};let{path:field,problem}=problemOf(checked.error),message2=`Can\
not write "${event.type}" of job "${jobId2}": ${field} is not acceptable: ${problem}. Nothing was changed.`;throw new RelayError("INPUT_INVALID",message2,{details:{
job_id:jobId2,field}})}async function appendEvent(log,at,entry,journal){let writer=nextWriter(),version2=(at.job?.version??0)+1,{event,json:json3}=stampEvent(entry.
event,{jobId:log.jobId,version:version2,writer}),record2=recordOf2(json3),bytes=at.isInDoubt===!0?Buffer.concat([acceptedLines(log,at),record2]):record2,action=`\
write "${entry.event.type}" of job "${log.jobId}"`;try{let count2=writeOnce(log.fd,bytes);if(count2<bytes.length-1)throw shortWrite(log,action,count2,bytes.length);
let{size,nlink,ino,ctimeMs}=fs222.fstatSync(log.fd);if(nlink===0&&isGone2(log))return;if(!(size===at.size+bytes.length&&(at.ino===void 0||at.ino===ino)))return await afterAll(
log,{version:version2,writer,durable:entry.durable},journal);let whole=at.bytes===void 0?void 0:[at.bytes,bytes];entry.durable&&await makeDurable(log,{writer,whole},
journal);let job=apply(log,0,at.job,event),kept=whole===void 0?{}:{bytes:Buffer.concat(whole)};return{job,events:[...at.events,event],size,ino,ctimeMs,...kept}}catch(error){
throw storeFault(action,log.path,error)}}async function afterAll(log,{version:version2,writer,durable},journal){let{ino,ctimeMs}=fs222.fstatSync(log.fd),now=fold(
log);if(now.events[version2-1]?.writer===writer)return durable&&await makeDurable(log,{writer,whole:void 0},journal),{...now,ino,ctimeMs}}async function makeDurable(log,{
writer,whole},journal){await journal.commit(log.jobId,()=>whole??[readAll(log)])||await flushMarked(log,writer)}var EMPTY2={job:void 0,events:[],size:0,bytes:Buffer.
alloc(0)};function createJobCreation(on){let{layout,hints,cache,journal}=on;return create2;async function create2(event){let path=layout.log(event.job_id),fresh=createLog(
path,event.job_id),log=fresh??openLog(path,event.job_id);if(log===void 0)return create2(event);try{let at=fresh===void 0?cache.fold(log):EMPTY2;return await createIn(
log,at,event)??await create2(event)}finally{closeLog(log)}}async function createIn(log,at,event){return at.job!==void 0?confirm(log,at):at.isTakenBack===!0?discard(
log):createFirst(log,at,event)}async function createFirst(log,at,first3){let event=hints.conversations.behindOthers(first3),created2=transition(void 0,event);if(created2.
outcome!=="changed")throw new Error("An enqueue of a new job cannot be refused.");announce(created2.job,log.path);try{let grown=await appendEvent(log,at,{event,
durable:!0},journal);if(grown===void 0)return await yieldTo(log,created2.job);cache.keep(log,grown)}catch(error){throw await takeBack2(log,created2.job),error}return afterwards(
()=>arrive2(created2.job)),{created:!0,job:created2.job}}function announce(job,path){try{hints.announce(job)}catch(error){throw storeFault(`queue job "${job.job_id}\
"`,path,error)}}function arrive2(job){job.state==="queued"&&(hints.arrive(job)||arriveLate(job),wakeFor(layout,job))}function arriveLate(job){let now=peekJob(layout.
log(job.job_id),job.job_id);now?.state==="queued"&&now.version===job.version&&!hints.isHinted(now)&&hints.queue(now)}function yieldTo(log,created2){let at=fold(
log);return at.job===void 0||isGone2(log)?Promise.resolve(void 0):(layout.creationHint(at.job)!==layout.creationHint(created2)&&(hints.remove(layout.creationHint(
created2)),hints.conversations.remove(created2)),confirm(log,at))}async function takeBack2(log,created2){try{if(fold(log).isTakenBack!==!0)return;hints.withdraw(
created2),await discard(log)}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error}}function discard(log){return withFreeLock(`${layout.
quarantine}/duty`,async()=>{!isGone2(log)&&fold(log).isTakenBack===!0&&ifPresent(()=>fs232.unlinkSync(log.path))})}async function confirm(log,at){let{job}=at;if(job!==
void 0){try{at.events.length===1&&at.isKept!==!0&&!hints.hasArrived(job)&&markKept(log);let now=await settleLog(log,at);if(now.job===void 0||isGone2(log))return;
afterwards(()=>findAgain(now.job??job))}catch(error){throw storeFault(`confirm job "${job.job_id}"`,log.path,error)}return{created:!1,job}}}function findAgain(job){
job.state==="queued"&&hints.arrive(job),isFinal(job)||hints.reconcile(job),job.state==="queued"&&wakeFor(layout,job)}}var MOST22=64;function createCache(){let known2=new Map;
return{fold(log){let at=known2.get(log.jobId);if(at===void 0)return fold(log);let{ino,size,ctimeMs}=fs242.fstatSync(log.fd);return ino===at.ino&&size===at.size&&
ctimeMs===at.ctimeMs?at:(known2.delete(log.jobId),fold(log))},guess:jobId2=>known2.get(jobId2),forget(jobId2){known2.delete(jobId2)},keep(log,at){if(known2.delete(
log.jobId),!(at.size>MAX_SHORT_BYTES)&&(known2.set(log.jobId,at),!(known2.size<=MOST22)))for(let eldest of known2.keys()){known2.delete(eldest);return}}}}var LATE_MS=1e3,
FORGOTTEN_MS=24*3600*1e3;function createCreationFinisher(on){let{layout,hints,cache}=on;return async function(paths,now){let isAnyReady=!1;for(let path of paths){
let hint2=readCreationHint(path);if(hint2===void 0)continue;let age2=now-hint2.createdMs;if(age2>=0&&age2<LATE_MS)continue;let found=await finishOne(hint2.jobId).
catch(ifRefused);found==="ready"&&(isAnyReady=!0),(found==="absent"?age2>FORGOTTEN_MS:found!=="refused")&&hints.remove(path)}return isAnyReady};async function finishOne(jobId2){
let log=openLog(layout.log(jobId2),jobId2);if(log===void 0)return"absent";try{return await finishIn(log)}finally{closeLog(log)}}async function finishIn(log){let at=cache.
fold(log);if(at.job===void 0)return at.isTakenBack===!0?"over":"absent";let{job}=await settleLog(log,at);return job===void 0?"over":job.state==="queued"?lead(job):
((isFinal(job)||needsPerson(job))&&await on.reconcile(job),"over")}function lead(job){return hints.arrive(job)?"ready":hints.isHinted(job)?"over":(hints.queue(job),
"ready")}}function ifRefused(error){if(error instanceof RelayError||systemCode(error)!==void 0)return"refused";throw error}function readCreationHint(path){let name3=nameWhenCreated(
path.slice(path.lastIndexOf("/")+1))??"",sortKey=readSortKey(name3)===void 0?readLaterName(name3)?.sortKey:name3,jobId2=readSortKey(sortKey??"")?.jobId;if(!(sortKey===
void 0||jobId2===void 0))return{jobId:jobId2,createdMs:createdMsOf(sortKey)}}var MOST3=16;function createOpenLogs(layout){let kept=new Map;return{take(jobId2){let known2=kept.
get(jobId2);kept.delete(jobId2);let log=known2??openLog(layout.log(jobId2),jobId2);return log&&{log,wasKept:known2!==void 0}},leave(log,isRunning){if(!isRunning||
kept.has(log.jobId))return closeLog(log);kept.set(log.jobId,log);for(let[jobId2,eldest]of kept){if(kept.size<=MOST3)return;kept.delete(jobId2),closeLog(eldest)}},
close(){for(let log of kept.values())closeLog(log);kept.clear()}}}function quarantine(layout,jobId2){try{touchFile(layout.attention(jobId2));let source=layout.log(
jobId2),stat=fs252.lstatSync(source);if(!stat.isFile()||stat.size>MAX_LOG_BYTES)return;let copy=`${layout.quarantine}/${jobId2}.${stat.size}.${Math.trunc(stat.mtimeMs)}\
.jsonl`;fs252.copyFileSync(source,copy,fs252.constants.COPYFILE_EXCL)}catch(error){if(systemCode(error)===void 0)throw error}}var MOST4=1024;function createShown(on){
let{layout,hints,cache}=on,known2=new Map;function note3({job_id,version:version2}){if(known2.delete(job_id),known2.set(job_id,version2),!(known2.size<=MOST4))for(let eldest of known2.
keys()){known2.delete(eldest);return}}function isKnown({job_id,version:version2}){return known2.get(job_id)===version2}function isSettled({job,events,isInDoubt}){
return job===void 0||isKnown(job)?!0:isInDoubt===!0?!1:isFinal(job)?!hasHint2(job,beforeLast(events)):needsPerson(job)?job.version>1&&fs262.existsSync(layout.attention(
job.job_id)):job.state!=="queued"||hints.hasArrived(job)}function hasHint2(job,before){if(before===void 0)return!1;let key2=sortKeyOf(before),paths=[layout.runningHint(
before)];before.state==="queued"&&(paths.push(layout.queueHint(before),layout.creationHint(before)),paths.push(`${layout.queue(before.to)}/${readyBucketOf(key2)}\
/${key2}`)),needsPerson(before)&&paths.push(layout.attention(job.job_id));let conversation=job.task.conversation_key;return conversation!==void 0&&paths.push(`${layout.
conversationQueue(job.to,conversation)}/${conversationNameOf(job)}`),paths.some(path=>fs262.existsSync(path))}async function settle2(log,at,{isProven=isSettled(
at)}={}){if(at.job===void 0||isProven)return at.job;try{if((await settleLog(log,at)).job===void 0)return}catch(error){throw storeFault(`flush job "${log.jobId}"`,
log.path,error)}return note3(at.job),at.job}async function settleJob(jobId2){let log=openLog(layout.log(jobId2),jobId2);if(log!==void 0)try{return await settle2(
log,cache.fold(log))}finally{closeLog(log)}}return{note:note3,isKnown,isSettled,settle:settle2,settleJob}}function beforeLast(events){let job;for(let event of events.
slice(0,-1)){let next=transition(job,event);next.outcome==="changed"&&(job=next.job)}return job}function isLarge(event){return holdsResult(event)?Buffer.byteLength(
event.result?.output??"")>262144:!1}async function setOutputAside(event,put){if(!holdsResult(event)||event.result===void 0)return event;let output_blob=await put(
{token:event.token,text:event.result.output}),result={...event.result,output:"",output_blob};return{...event,result}}function holdsResult(event){return event.type===
"complete"||event.type==="flag"||event.type==="check"}var MAX_TRIES3=200;function createChange(on){let{layout,hints,cache,shown:shown2,following,journal,openLogs}=on;
return change;async function change(jobId2,decide){for(let tries=0;tries<MAX_TRIES3;tries+=1){let taken3=openLogs.take(jobId2);if(taken3===void 0)throw jobNotFound(
jobId2);let isRunning=!1;try{let done=await changeOnce(taken3,decide);if(isRunning=done?.changed===!0&&done.job.state==="running",done!==void 0)return done}finally{
openLogs.leave(taken3.log,isRunning)}}throw jobContested(jobId2,MAX_TRIES3)}async function changeOnce({log,wasKept},decide){let guess=cache.guess(log.jobId),guessed=guess===
void 0?void 0:planFrom(guess,decide),isGuess=fitsCachedFold(guessed);if(!isGuess&&wasKept&&isGone2(log))return;let plan=isGuess?guessed:planFrom(cache.fold(log),
decide);if(plan===void 0)throw jobNotFound(log.jobId);let{at,proposal:proposal2,next}=plan;if(next?.outcome!=="changed"||proposal2===void 0)return unchanged(log,
plan);let{durable,unsettled:isUnsettled}=proposal2,written2={before:plan.job,after:next.job,event:proposal2.event.type,isUnsettled},effects=effectsOf(written2);
effects.cancelsDependents&&hints.children.noteCancelled(log.jobId);let event=isLarge(proposal2.event)?await withOutputAside(log,proposal2.event):proposal2.event,
grown=await appendEvent(log,at,{event,durable},journal);if(grown?.job===void 0){cache.forget(log.jobId);return}cache.keep(log,grown);let[before,after]=[plan.job,
grown.job];return durable&&shown2.note(after),afterwards(()=>{hints.enter(before,after,isUnsettled!==!0);let hint2=isUnsettled===!0?void 0:hints.outlived(before,
after,effects.hold);following.carryOut(after,effects,hint2)}),{changed:!0,job:after}}async function unchanged(log,{at,job,proposal:proposal2,next}){if(isFinal(job)||
proposal2?.durable===!0){let isProven=isFinal(job)?shown2.isSettled(at):shown2.isKnown(job);if(await shown2.settle(log,at,{isProven})===void 0)throw jobNotFound(
log.jobId)}if(next?.outcome==="refused")throw new RelayError(next.code,next.message);return{changed:!1,job}}async function withOutputAside(log,event){try{let{jobId:jobId2}=log;
return await setOutputAside(event,of2=>writeBeside(layout,{jobId:jobId2,...of2}))}catch(error){throw storeFault(`keep the output of job "${log.jobId}"`,log.path,
error)}}}function planFrom(at,decide){if(at.job===void 0)return;let proposal2=decide(at.job),next=proposal2===void 0?void 0:transition(at.job,proposal2.event);return{
at,job:at.job,proposal:proposal2,next}}function fitsCachedFold(plan){return plan?.proposal===void 0||plan.next?.outcome!=="changed"?!1:plan.job.state==="running"&&
"token"in plan.proposal.event}var STEPS3=["waiting","withdrawn","offered","seen","done","expired"];function parseDeliveryLine(value){if(!isObject2(value))return;
let{version:version2}=value;if(typeof version2=="number")return{version:version2,at:textOf2(value.at)??"",step:STEPS3.find(known2=>known2===value.step)??"unknow\
n",way:textOf2(value.way)??"",session:textOf2(value.session)??"",event:textOf2(value.news),recipient:textOf2(value.recipient),process:parseProcess(value.process)}}
function deliveryDocument(line){let{version:version2,event,...rest2}=line;return{version:version2,...rest2,news:event}}function textOf2(value){return typeof value==
"string"?value:void 0}function linesThatMatter(lines){let kept=new Set(openWaits(lines).slice(-32)),latest=latestUnread(lines);return lines.filter(each=>{if(isWait(
each.line))return kept.has(each);let number23=unreadNumber(each.line);return number23===void 0||number23===latest.get(each.line.recipient)})}function openWaits(lines){
let open22=new Map;for(let each of lines){let{step:step2}=each.line;if(!isWait(each.line))continue;let waits=open22.get(waiterOf(each.line))??[];step2==="waitin\
g"?waits.push(each):waits.pop(),open22.set(waiterOf(each.line),waits)}return[...open22.values()].flat().toSorted((a,b)=>a.line.version-b.line.version)}function latestUnread(lines){
let latest=new Map;for(let{line}of lines){let number23=unreadNumber(line);number23!==void 0&&latest.set(line.recipient,Math.max(number23,latest.get(line.recipient)??
0))}return latest}function unreadNumber({event=""}){let[,number23]=/^(\d{1,15})-unread$/.exec(event)??[];return number23===void 0?void 0:Number(number23)}function isWait({
step:step2,event}){return event===void 0&&(step2==="waiting"||step2==="withdrawn")}function waiterOf({session,process:waiter}){return`${waiter?.pid} ${waiter?.start}\
 ${session}`}var{O_RDWR:O_RDWR3,O_APPEND:O_APPEND22,O_CREAT:O_CREAT32,O_NOFOLLOW:O_NOFOLLOW32,O_NONBLOCK:O_NONBLOCK32}=fs27.constants,PROCESS_NAME2=Math.random().
toString(36).slice(2),appended=0;function pathOf2(layout,{kind,id:id8}){return kind==="job"?layout.deliveries(id8):`${layout.root}/deliveries/${kind}/${fileName(
id8)}.jsonl`}function readDeliveries(layout,subject){let fd=openPlain(pathOf2(layout,subject));if(fd==="absent"||fd==="foreign")return logOf2("");try{return logOf2(
fs27.readFileSync(fd,"utf8"))}finally{fs27.closeSync(fd)}}var COMPACT_BYTES=16*1024;function appendDelivery(layout,subject,line){let path=pathOf2(layout,subject);
appended+=1;let id8=`${PROCESS_NAME2}.${appended}`,text3=JSON.stringify({...deliveryDocument(line),id:id8}),fd=openLog2(path);try{writeOnce(fd,Buffer.from(`
${text3}
`));let{size,ino}=fs27.fstatSync(fd),bytes=Buffer.alloc(size),length=fs27.readSync(fd,bytes,0,bytes.length,0),lines=linesOf4(bytes.toString("utf8",0,length));return lines[line.
version-1]?.text!==text3||fs27.lstatSync(path,{throwIfNoEntry:!1})?.ino!==ino?!1:(size>COMPACT_BYTES&&afterwards(()=>compact(path,{lines,ino,size})),!0)}finally{
fs27.closeSync(fd)}}function openLog2(path){let flags=O_RDWR3|O_APPEND22|O_CREAT32|O_NOFOLLOW32|O_NONBLOCK32;try{return fs27.openSync(path,flags,384)}catch(error){
if(systemCode(error)!=="ENOENT")throw error;return fs27.mkdirSync((0,import_node_path33.dirname)(path),{recursive:!0,mode:448}),fs27.openSync(path,flags,384)}}function compact(path,read){
let kept=linesThatMatter(read.lines);if(kept.length*2>read.lines.length)return;let text3=kept.map((line,at)=>`
${renumbered(line,at+1)}
`).join(""),next=`${path}.${Math.random().toString(36).slice(2)}.next`;try{fs27.writeFileSync(next,text3,{mode:384,flag:"wx"});let now=fs27.lstatSync(path,{throwIfNoEntry:!1});
now?.ino===read.ino&&now.size===read.size&&fs27.renameSync(next,path)}finally{fs27.rmSync(next,{force:!0})}}function renumbered({text:text3},version2){let fields=parsed(
text3);return JSON.stringify({...typeof fields=="object"?fields:{},version:version2})}function logOf2(text3){let lines=linesOf4(text3).map(({line})=>line);return{
version:lines.at(-1)?.version??0,lines}}function linesOf4(text3){let lines=[];for(let each of text3.split(`
`)){let line=each===""?void 0:parseDeliveryLine(parsed(each));line?.version===lines.length+1&&lines.push({line,text:each})}return lines}function parsed(text3){try{
return JSON.parse(text3)}catch{return}}function repeat(check3,ms){let timer,intervalMs,isStopped=!1;function every(newMs){isStopped||newMs===intervalMs||(intervalMs=
newMs,clearInterval(timer),timer=setInterval(check3,newMs*(.9+Math.random()*.2)))}return every(ms),{every,stop(){isStopped=!0,clearInterval(timer)}}}var POLL_MS=2e3,
POLL_ALL_MS=1e4,POLL_UNWATCHED_MS=250,POLL_ALL_UNWATCHED_MS=2e3,JOB_LOG=/^([a-z2-7]{26})\.jsonl$/;function wake(path){let now=new Date;ifPresent(()=>fs28.utimesSync(
path,now,now))||touchFile(path)}function watchTopic(layout,topic,listener){if(topic==="jobs")return watchEveryJob(layout,listener);if("agent"in topic)return watchSignal(
layout.watched(topic.agent),()=>listener());let check3=()=>listener(),isOfJob=name3=>name3===null||name3.startsWith(topic.job);return watchPaths([layout.shard(topic.
job)],{changed:name3=>isOfJob(name3)?check3():void 0,check:check3,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchInbox(layout,recipient,listener){
return watchSignal(layout.wakeInbox(recipient),()=>listener())}function watchSignal(path,check3){return afterwards(()=>touchInside((0,import_node_path34.dirname)(
path),(0,import_node_path34.basename)(path))),watchFile(path,{changed:check3,check:check3})}function watchFile(path,on){return watchPaths([path],{...on,everyMs:POLL_MS,
unwatchedMs:POLL_UNWATCHED_MS})}function watchEveryJob(layout,listener){return watchPaths(Array.from({length:256},(_,shard)=>`${layout.jobs}/${hex(shard)}`),{changed:name3=>{
if(name3===null)return listener();let jobId2=JOB_LOG.exec(name3)?.[1];jobId2!==void 0&&listener(jobId2)},check:()=>listener(),everyMs:POLL_ALL_MS,unwatchedMs:POLL_ALL_UNWATCHED_MS})}
function hex(byte){return byte.toString(16).padStart(2,"0")}function watchPaths(paths,options){let watchers=[],poll=repeat(options.check,options.everyMs),unwatch=()=>{
for(let watcher of watchers)watcher.close();watchers=[]},giveUp=()=>{unwatch(),poll.every(options.unwatchedMs)};try{for(let path of paths){let watcher=fs28.watch(
path,(_event,name3)=>options.changed(name3));watchers.push(watcher),watcher.on("error",giveUp)}}catch{giveUp()}return{close(){poll.stop(),unwatch()}}}function addItem(layout,item,hint2){
let path=`${layout.inbox(item.recipient)}/${itemIdOf(item)}`;(hint2===void 0||!ifPresent(()=>fs29.renameSync(hint2,path)))&&(ifPresent(()=>touchFile(path))||(fs29.mkdirSync(
layout.inbox(item.recipient),{recursive:!0,mode:448}),touchFile(path)),hint2!==void 0&&ifPresent(()=>fs29.unlinkSync(hint2))),wake(layout.wakeInbox(item.recipient))}
function addItems(layout,items,once3){for(let item of items)once3?hasAlike(layout,item)||(addItem(layout,item),fs29.writeFileSync(latestNote(layout,item),itemIdOf(
item),{mode:384})):addItem(layout,item)}function latestNote(layout,{subject,kind,recipient}){return`${layout.inbox(recipient)}/${kind}.${fileName(subject.id)}`}
function hasAlike(layout,item){let id8="";return ifPresent(()=>id8=fs29.readFileSync(latestNote(layout,item),"utf8"))?parseItemId(id8,item.recipient)!==void 0&&
!isAbsent(`${layout.inbox(item.recipient)}/${id8}`):!1}function notifySender(layout,job,kind,hint2){addItem(layout,senderNotification(job,kind),hint2)}function isAcknowledged(layout,job,kind){
let name3=`${job.version}-${kind}`,{lines}=readDeliveries(layout,jobSubject(job.job_id));return lines.some(({step:step2,event})=>step2==="done"&&(event===void 0||
event===name3))}function readItems(layout,recipient){return namesIn4(layout.inbox(recipient)).toSorted().flatMap(name3=>parseItemId(name3,recipient)??[])}function dismissItems(layout,recipient,itemIds){
return itemIds.filter(id8=>parseItemId(id8,recipient)!==void 0).filter(id8=>ifPresent(()=>fs29.unlinkSync(`${layout.inbox(recipient)}/${id8}`))).length}function expiredItems(layout,now){
let until=timeWord(new Date(now).toISOString());return namesIn4(layout.inboxRoot).flatMap(folder=>{let recipient=nameOfFile(folder),hasExpired=name3=>name3.at(-10)===
"!"&&name3.slice(-9)<=until;return namesIn4(`${layout.inboxRoot}/${folder}`).filter(hasExpired).flatMap(name3=>parseItemId(name3,recipient)??[])})}function createFollowing(on){
let{layout,hints,shown:shown2}=on;function carryOut(job,effects,hint2){let{row,next,isReady,notification}=effects;row!==void 0&&(noteEnd(layout,row),hints.expiry.
leave(job),hints.children.leave(job,jobId2=>peekJob(layout.log(jobId2),jobId2))),(next==="now"||next==="when stopped"&&!hints.isHeld(job))&&handOn(job),isReady&&
wakeFor(layout,job),notification!==void 0?notifySender(layout,job,notification,hint2):hint2!==void 0&&hints.remove(hint2),hint2!==void 0&&hints.catchUp(job)}function handOn(job){
let next=hints.conversations.handOn(job);next?.state!=="queued"||!hints.hasArrived(next)||(hints.queue(next),wakeFor(layout,next))}function nudge(behind){let first3=hints.
conversations.first(behind);first3?.state!=="queued"||first3.job_id===behind?.job_id||hints.isHinted(first3)||(hints.queue(first3),wakeFor(layout,first3))}async function reconcile(seen){
let job=isFinal(seen)||needsPerson(seen)?await shown2.settleJob(seen.job_id):seen;if(job===void 0)return;hints.place(job);let effects=effectsOf({after:job}),{notification}=effects,
isKnown=notification!==void 0&&isAcknowledged(layout,job,notification);carryOut(job,isKnown?{...effects,notification:void 0}:effects),hints.clear(job),isFinal(job)&&
handOn(job)}async function release2(job){if(job.state==="queued")return releaseQueued(job);isFinal(job)&&await shown2.settleJob(job.job_id),hints.dropTurns(job),
isFinal(job)&&handOn(job)}function releaseQueued(job){hints.isHeld(job)&&(hints.reconcile(job),wakeFor(layout,job))}return{carryOut,nudge,reconcile,release:release2}}
function createSteps(on){let{layout,clock,journal=NO_JOURNAL}=on,hints=createHints(layout,clock),cache=createCache(),shown2=createShown({layout,hints,cache}),following=createFollowing(
{layout,hints,shown:shown2}),create2=createJobCreation({layout,hints,cache,journal}),openLogs=createOpenLogs(layout),change=createChange({layout,hints,cache,shown:shown2,
following,journal,openLogs}),{reconcile}=following,finishCreations=createCreationFinisher({layout,hints,cache,reconcile}),cursors=new Map;function cursorOf2(agent){
let cursor=cursors.get(agent)??createQueueCursor(layout,agent);return cursors.set(agent,cursor),cursor}async function ofJob(jobId2,work){try{return await work()}catch(error){
throw error instanceof RelayError&&error.code==="JOB_DAMAGED"&&!isSetAside(error)&&quarantine(layout,jobId2),storeFault(`use job "${jobId2}"`,layout.root,error)}}
async function ofStore(action,work){try{return await work()}catch(error){throw storeFault(action,layout.root,error)}}function readFold2(jobId2){return foldAt(layout.
log(jobId2),jobId2,log=>cache.fold(log))}async function readShown(jobId2){let at=readFold2(jobId2);if(at===void 0||shown2.isSettled(at)||await shown2.settleJob(
jobId2)!==void 0)return at}async function take22(agent,which){let cursor=cursorOf2(agent),next=()=>cursor.take({...which,monotonicMs:clock.monotonic()}),jobId2=next(),
unfinished2=cursor.takeUnfinished();return unfinished2.length===0||!await finishCreations(unfinished2,which.now)||jobId2!==void 0?jobId2:(cursor.refresh(),next())}
return{hints,close:()=>openLogs.close(),ofJob,ofStore,create:event=>ofJob(event.job_id,()=>create2(event)),change:(jobId2,decide)=>ofJob(jobId2,()=>change(jobId2,
decide)),read:jobId2=>ofJob(jobId2,()=>readFold2(jobId2)?.job),readShown:jobId2=>ofJob(jobId2,async()=>readShown(jobId2)),take:(agent,which)=>ofStore("take a jo\
b",()=>take22(agent,which)),putBack:({agent,job_id})=>ofStore("put a job back",()=>cursorOf2(agent).putBack(job_id,clock.monotonic())),drop:({agent,job_id})=>ofStore(
"drop a hint",()=>hints.drop(agent,job_id)),reconcile:job=>ofJob(job.job_id,()=>reconcile(job)),release:job=>ofJob(job.job_id,()=>following.release(job)),before:job=>ofStore(
"read a conversation queue",()=>hints.conversations.before(job)),nudge:behind=>ofStore("read a conversation queue",()=>following.nudge(behind)),busy:agent=>ofStore(
"count running jobs",()=>namesIn4(layout.running(agent)).length),running:()=>ofStore("list running jobs",()=>hints.running()),attention:()=>ofStore("list jobs t\
hat wait for a person",()=>namesIn4(layout.attentionRoot).toSorted()),recent:page2=>ofStore("list ended jobs",()=>readRecent(layout,page2,clock.now())),waiting:agent=>ofStore(
"list the queue",()=>hints.waiting(agent)),ready:(agent,page2)=>ofStore("list the queue",()=>cursorOf2(agent).peek(page2)),nextDue:agent=>ofStore("find the next\
 due job",()=>cursorOf2(agent).nextDue()),nextWork:(agent,which)=>ofStore("find the next due job",()=>cursorOf2(agent).nextWork(which))}}var TEXT_LIMIT=4e3,DETAIL_LIMIT=8e3;
function redactActivity(activity){let{text:text3,detail,steps}=activity;return{...activity,text:redactHead(text3,TEXT_LIMIT),...detail===void 0?{}:{detail:redactHead(
detail,DETAIL_LIMIT)},...steps===void 0?{}:{steps:steps.map(redactStep)}}}function redactStep(step2){let title=redactHead(step2.title,200);return step2.note===void 0?
{...step2,title}:{...step2,title,note:redactHead(step2.note,500)}}var{O_WRONLY:O_WRONLY3,O_APPEND:O_APPEND3,O_CREAT:O_CREAT4,O_NOFOLLOW:O_NOFOLLOW42,O_NONBLOCK:O_NONBLOCK42}=fs30.constants,
READ_LIMIT=1024*1024;function appendActivity(path,token3,activity,at){let line={at,token:token3,...redactActivity(activity)};try{let fd=fs30.openSync(path,O_WRONLY3|
O_APPEND3|O_CREAT4|O_NOFOLLOW42|O_NONBLOCK42,384);try{let room=ACTIVITY_LIMIT_BYTES-fs30.fstatSync(fd).size,text3=`
${JSON.stringify(line)}
`;room>0&&fs30.writeSync(fd,text3.length<room?text3:`${text3}
${lastActivityLine(token3,at)}
`)}finally{fs30.closeSync(fd)}}catch(error){if(systemCode(error)===void 0)throw error}}function readActivity(path,page2){let{bytes,start:start3}=readStretch(path,
page2.after),entries=[],position=0;for(;position<bytes.length;){let newline=bytes.indexOf(10,position);if(newline===-1)break;let entry=readEntry(bytes.toString(
"utf8",position,newline),start3+newline+1);if(entry!==void 0&&entries.push(entry),position=newline+1,page2.after!==void 0&&entries.length===page2.limit)break}return page2.
after===void 0?entries.slice(-page2.limit):entries}function readStretch(path,after){let fd=openPlain(path);if(fd==="absent"||fd==="foreign")return{bytes:Buffer.
alloc(0),start:0};try{let size=fs30.fstatSync(fd).size,start3=Math.min(after??Math.max(0,size-READ_LIMIT),size),bytes=Buffer.alloc(Math.min(size-start3,READ_LIMIT)),
count2=fs30.readSync(fd,bytes,0,bytes.length,start3);return{bytes:bytes.subarray(0,count2),start:start3}}finally{fs30.closeSync(fd)}}function readEntry(text3,after){
let line=text3===""?void 0:parseActivityLine(text3);return line&&{...line,after}}var STEP=64*1024,MOST_KNOWN=64;function createOutputSlices(layout){let known2=new Map;
return async function(result,offset,length){let{output:output2,output_blob:blob}=result;if(blob===void 0)return{text:output2.slice(offset,offset+length),total:output2.
length};let jobId2=blob.file.slice(0,blob.file.indexOf(".")),path=layout.output(jobId2,blob.file),fd=openPlain(path);if(fd==="absent")throw damagedOutput(path,jobId2,
"it is missing");if(fd==="foreign")throw damagedOutput(path,jobId2,"it is not a plain file");try{let positions=await positionsOf(fd,{blob,path,jobId:jobId2});return{
text:textIn(fd,positions,offset,length),total:positions.total}}finally{fs31.closeSync(fd)}};async function positionsOf(fd,of2){let identity=identityOf3(fd),found=known2.
get(of2.path);if(found!==void 0&&(await found.catch(()=>{}))?.identity===identity)return found;let measured=measure(fd,identity,of2);known2.delete(of2.path),known2.
set(of2.path,measured);for(let oldest of known2.keys()){if(known2.size<=MOST_KNOWN)break;known2.delete(oldest)}return measured.catch(()=>known2.delete(of2.path)),
measured}}function identityOf3(fd){let{dev,ino,size,ctimeNs}=fs31.fstatSync(fd,{bigint:!0});return`${dev} ${ino} ${size} ${ctimeNs}`}async function measure(fd,identity,{
blob,path,jobId:jobId2}){let{size}=fs31.fstatSync(fd);if(size!==blob.bytes)throw damagedOutput(path,jobId2,`it has ${size} bytes instead of ${blob.bytes}`);let rest2=createSlices(),
digest2=(0,import_node_crypto17.createHash)("sha256"),positions={identity,at:[0],units:[0],total:0},buffer=Buffer.allocUnsafe(Math.min(STEP,Math.max(size,1)));for(let start3=0;start3<
size;){let read=fs31.readSync(fd,buffer,0,buffer.length,start3);if(read===0)throw damagedOutput(path,jobId2,"it became shorter while it was read");let whole=start3+
read===size?read:wholeCharacters(buffer,read),part=buffer.subarray(0,whole);digest2.update(part),positions.total+=part.toString("utf8").length,start3+=whole,positions.
at.push(start3),positions.units.push(positions.total),await rest2()}if(digest2.digest("hex")!==blob.sha256)throw damagedOutput(path,jobId2,"its SHA-256 is not t\
he one in the log");return positions}function textIn(fd,{at,units,total},offset,length){let end2=Math.min(total,offset+length);if(offset>=end2)return"";let first3=lastUpTo(
units,offset),last2=lastUpTo(units,end2-1)+1,from=at[first3]??0,bytes=Buffer.allocUnsafe((at[last2]??from)-from);for(let done=0;done<bytes.length;){let read=fs31.readSync(
fd,bytes,done,bytes.length-done,from+done);if(read===0)break;done+=read}let start3=offset-(units[first3]??0);return bytes.toString("utf8").slice(start3,start3+(end2-
offset))}function wholeCharacters(buffer,length){let start3=length-1;for(;start3>0&&((buffer[start3]??0)&192)===128;)start3-=1;let lead=buffer[start3]??0,size=lead>=
240?4:lead>=224?3:lead>=192?2:1;return start3+size<=length?length:start3}function lastUpTo(sorted,limit){let low=0,high=sorted.length-1;for(;low<high;){let middle=Math.
ceil((low+high)/2);(sorted[middle]??0)<=limit?low=middle:high=middle-1}return low}function createMailbox(layout,guarded2){return{notifications:recipient=>guarded2(
"read an inbox",()=>readItems(layout,recipient)),notify:(items,{once:once3=!1}={})=>guarded2("notify agents",()=>addItems(layout,items,once3)),expired:now=>guarded2(
"look for expired notifications",()=>expiredItems(layout,now)),dismiss:(recipient,itemIds)=>guarded2("dismiss notifications",()=>dismissItems(layout,recipient,itemIds)),
deliveries:subject=>guarded2("read deliveries",()=>readDeliveries(layout,subject)),appendDelivery:(subject,version2,line)=>guarded2("record a delivery",()=>appendDelivery(
layout,subject,{...line,version:version2})),watch:(recipient,listener)=>watchInbox(layout,recipient,listener),signal:recipient=>guarded2("wake an agent",()=>wake(
layout.wakeInbox(recipient)))}}var MOST5=1024,MOST_NAMED=1e4;function createDurable(root){let flushData2=createDataFlush(),flushDirectory2=createFlush({here:fs322.fsyncSync,
aside:flushNames}),flushed=new Map,named3=new Set;function isDurable({path},{ino,size,doubted}){let known2=flushed.get(path);return known2!==void 0&&known2.ino===
ino&&known2.size>=size&&doubted.size===0}function note3(path,{ino,size}){if(flushed.delete(path),flushed.set(path,{ino,size}),!(flushed.size<=MOST5))for(let eldest of flushed.
keys()){flushed.delete(eldest);return}}async function flushWay(path){for(let above=(0,import_node_path35.dirname)(path);await flushNamesIn(above),!(above===root||
named3.has(above));above=(0,import_node_path35.dirname)(above));named3.size>MOST_NAMED&&named3.clear();for(let above=(0,import_node_path35.dirname)(path);above!==
root;above=(0,import_node_path35.dirname)(above))named3.add(above)}async function create2(path){let directory=(0,import_node_path35.dirname)(path);await makeDurableDirectory(
directory,root);let fd=createEmpty(path);if(fd!==void 0)try{await flushNamesIn(directory)}catch(error){throw fs322.fstatSync(fd).size===0&&afterwards(()=>fs322.unlinkSync(
path)),error}finally{fs322.closeSync(fd)}}async function flushNamesIn(directory){let fd=openDirectory(directory);try{await flushDirectory2(fd)}finally{fs322.closeSync(
fd)}}async function flush22({place:place22,fd},at){let isNew=flushed.get(place22.path)?.ino!==at.ino;try{await flushData2(fd),isNew&&await flushWay(place22.path)}catch(error){
let mark2=encodeMark({mark:"failed",writer:nextWriter()});throw afterwards(()=>writeOnce(fd,mark2)),error}note3(place22.path,at)}async function settle2(open22,seen){
let at=seen;for(;!isDurable(open22.place,at)&&(at.doubted.size>0&&(writeAll2(open22,acceptedBytes(open22,at)),at=foldOpen(open22.place,open22.fd)),await flush22(
open22,at),at=foldOpen(open22.place,open22.fd,at),at.doubted.size!==0););return at}return{isDurable,create:create2,flush:flush22,settle:settle2}}function createEmpty(path){
let{O_RDWR:O_RDWR5,O_CREAT:O_CREAT5,O_EXCL:O_EXCL2,O_NOFOLLOW:O_NOFOLLOW7}=fs322.constants;try{return fs322.openSync(path,O_RDWR5|O_CREAT5|O_EXCL2|O_NOFOLLOW7,384)}catch(error){
if(systemCode(error)==="EEXIST")return;throw error}}function acceptedBytes({fd},{lines}){let newline=Buffer.from(`
`);return Buffer.concat(lines.flatMap(({start:start3,end:end2})=>[newline,bytesOf2(fd,start3,end2),newline]))}function writeAll2({place:place22,fd},bytes){let count2=writeOnce(
fd,bytes);if(count2>=bytes.length-1)return;let message2=`Cannot append to the log "${place22.log}": the system took ${count2} of ${bytes.length} bytes for "${place22.
path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`;throw new RelayError("STORE_FULL",message2,{details:{path:place22.path}})}
var WATCHED2="~watched",MOST_BYTES4=64*1024,{O_WRONLY:O_WRONLY22,O_APPEND:O_APPEND4,O_NOFOLLOW:O_NOFOLLOW5,O_NONBLOCK:O_NONBLOCK5}=fs332.constants;function signalLog(layout,name3){
let line=Buffer.from(`${name3.join("/")}
`);for(let parts=name3.length;parts>=0;parts-=1){let path=`${directoryOf(layout,name3.slice(0,parts))}/${WATCHED2}`;afterwards(()=>signal(path,line))}}function signal(path,line){
let fd;try{fd=fs332.openSync(path,O_WRONLY22|O_APPEND4|O_NOFOLLOW5|O_NONBLOCK5)}catch(error){if(systemCode(error)==="ENOENT")return;throw error}try{fs332.fstatSync(
fd).size>MOST_BYTES4&&fs332.ftruncateSync(fd),writeOnce(fd,line)}finally{fs332.closeSync(fd)}}function watchLogs(layout,prefix,listener){let path=`${directoryOf(
layout,prefix)}/${WATCHED2}`;afterwards(()=>touchInside((0,import_node_path36.dirname)(path),(0,import_node_path36.basename)(path)));let position=fs332.statSync(
path,{throwIfNoEntry:!1})?.size??0;function changed2(){let added=readAdded(path,position);(added===void 0||added.next<position)&&listener(),position=added?.next??
0;for(let name3 of added?.names??[])listener(name3.split("/"))}return watchFile(path,{changed:changed2,check:()=>listener()})}function readAdded(path,from){try{
let fd=openPlain(path);if(typeof fd=="string")return;try{let{size}=fs332.fstatSync(fd);if(size<from)return{names:new Set,next:size};let text3=bytesOf2(fd,from,size).
toString("latin1"),end2=text3.lastIndexOf(`
`)+1;return{names:new Set(text3.slice(0,end2).split(`
`).filter(Boolean)),next:from+end2}}finally{fs332.closeSync(fd)}}catch(error){if(systemCode(error)===void 0)throw error;return}}var MOST6=128,MOST_ENDS=1e4,{O_RDWR:O_RDWR4,
O_APPEND:O_APPEND5,O_NOFOLLOW:O_NOFOLLOW6,O_NONBLOCK:O_NONBLOCK6}=fs342.constants,FLAGS2=O_RDWR4|O_APPEND5|O_NOFOLLOW6|O_NONBLOCK6;function createLogReader(layout){
return createLogs({layout,clock:{now:Date.now}})}function createLogs({layout,clock}){let known2=new Map,durable=createDurable(layout.root),ends=new Map;function placeOf23(name3,segment){
let path=`${directoryOf(layout,name3)}/${segmentFile(segment)}`;return{log:name3.join("/"),path,first:firstOf(segment)}}function keep(path,segment){if(known2.delete(
path),known2.set(path,segment),known2.size<=MOST6)return segment;for(let eldest of known2.keys()){known2.delete(eldest);break}return segment}function look3(place22){
let before=known2.get(place22.path),stat=fs342.lstatSync(place22.path,{throwIfNoEntry:!1}),isSame23=stat?.ino===before?.ino&&stat?.size===before?.size;if(before!==
void 0&&isSame23&&stat?.ctimeMs===before.ctimeMs)return before;let now=readSegment(place22,before);return now&&keep(place22.path,now)}function lastSegment(name3){
let exists2=segment=>!isAbsent(placeOf23(name3,segment).path),log=name3.join("/"),low=ends.get(log)??-1;low>=0&&!exists2(low)&&(low=-1);let step2=1;for(;exists2(
low+step2);)low+=step2,step2*=2;for(let high=low+step2;high-low>1;){let middle=Math.floor((low+high)/2);exists2(middle)?low=middle:high=middle}return ends.size>
MOST_ENDS&&ends.clear(),low>=0&&ends.set(log,low),low}function last2(name3){let segment=lastSegment(name3);if(segment<0)return 0;let place22=placeOf23(name3,segment),
at=look3(place22);return at===void 0?0:nextIn2(place22,at)-1}async function read(name3,{after,limit,settled=!0}){let found=[];for(let segment=segmentOf(after+1);found.
length<limit;segment+=1){let place22=placeOf23(name3,segment),at=look3(place22);if(at===void 0)break;let isLast2=at.lines.length<1e3||isAbsent(placeOf23(name3,segment+
1).path),from=Math.max(0,after+1-place22.first);if(from>=at.lines.length||(settled&&isLast2&&!durable.isDurable(place22,at)&&(at=await settle2(place22,at)),found.
push(...linesIn2(place22,at,[from,from+limit-found.length])),isLast2))break}return found}async function settle2(place22,at){let open22=openSegment(place22);if(open22===
void 0)return at;try{return keep(place22.path,await durable.settle(open22,at))}finally{fs342.closeSync(open22.fd)}}async function append2(name3,version2,event){
let segment=segmentOf(version2),place22=placeOf23(name3,segment);version2===place22.first&&segment>0&&await completeBefore(name3,segment),version2===place22.first&&
isAbsent(place22.path)&&await durable.create(place22.path);let open22=openSegment(place22);if(!(open22===void 0&&version2===place22.first)){if(open22===void 0)throw skipped(
name3,version2);try{let at=foldOpen(place22,open22.fd,known2.get(place22.path)),next=nextIn2(place22,at);if(next<version2)throw skipped(name3,version2);if(next>
version2)return;let line={version:version2,writer:nextWriter(),at:isoTime(clock),event},now=write3(open22,at,line);return now.lines[version2-place22.first]?.writer!==
line.writer||(await durable.flush(open22,now),fs342.fstatSync(open22.fd).nlink===0)?void 0:line}finally{fs342.closeSync(open22.fd)}}}async function shrink(name3,event){
let segments=lastSegment(name3);if(segments<0)return;let line={version:1,writer:nextWriter(),at:isoTime(clock),event};await replaceFile(placeOf23(name3,0).path,
recordOf2(jsonOfLine(line)));for(let segment=segments;segment>0;segment-=1)ifPresent(()=>fs342.unlinkSync(placeOf23(name3,segment).path))}function write3(open22,at,line){
let record2=recordOf2(jsonOfLine(line)),bytes=at.doubted.size>0?Buffer.concat([acceptedBytes(open22,at),record2]):record2;return writeAll2(open22,bytes),keep(open22.
place.path,foldOpen(open22.place,open22.fd,at))}async function completeBefore(name3,segment){let before=placeOf23(name3,segment-1),at=look3(before);if(at===void 0||
at.lines.length<1e3)throw isAbsent(placeOf23(name3,segment).path)?skipped(name3,firstOf(segment)):damaged(before,0,"it has lost lines at its end");durable.isDurable(
before,at)||await settle2(before,at)}function list3(prefix,levels){let directory=directoryOf(layout,prefix),here=prefix.length>0&&!isAbsent(`${directory}/${segmentFile(
0)}`)?[prefix]:[];if(levels===0)return here;let below2=directoriesIn(directory).flatMap(part=>list3(prefix.concat(nameOfFile(part)),levels-1));return[...here,...below2]}
async function guarded2(action,work){try{return await work()}catch(error){throw storeFault(action,layout.logs,error)}}return{async last(name3){return checkLogName(
name3),guarded2("find the end of a log",()=>last2(name3))},async read(name3,range){return checkLogName(name3),guarded2("read a log",()=>read(name3,range))},async append(name3,version2,event){
return checkAppend(name3,version2),guarded2("append to a log",async()=>{let line=await append2(name3,version2,event);return line!==void 0&&signalLog(layout,name3),
line})},async shrink(name3,event){checkAppend(name3,1),await guarded2("shrink a log",()=>shrink(name3,event)),signalLog(layout,name3)},async list(prefix,levels=Number.
POSITIVE_INFINITY){return checkLogName(prefix),guarded2("list logs",()=>list3(prefix,levels))},watch(prefix,listener){return checkLogName(prefix),watchLogs(layout,
prefix,listener)}}}function isoTime(clock){return new Date(clock.now()).toISOString()}function openSegment(place22){try{return{place:place22,fd:fs342.openSync(place22.
path,FLAGS2,384)}}catch(error){if(isForeign(error))throw damaged(place22,0,"it is not a plain file");if(systemCode(error)!=="ENOENT")throw error;return}}function skipped(name3,version2){
return new TypeError(`Line ${version2} of the log "${name3.join("/")}" has no line before it.`)}function beat(path){let now=new Date;return ifPresent(()=>fs352.utimesSync(
path,now,now))}function silenceOf(path){let stat=fs352.statSync(path,{throwIfNoEntry:!1});return stat===void 0?1/0:Math.max(0,Date.now()-stat.mtimeMs)}function createRegistry(kinds,guarded2){
async function put(kind,key2,document){let{path,read,write:write3,changed:changed2}=kinds[kind],before=changed2&&read(path(key2));await inDirectory(path(key2),write3,
document),changed2?.(key2,{before,after:document})}function remove3(kind,key2){let{path,read,changed:changed2}=kinds[kind],before=changed2&&read(path(key2)),isRemoved=ifPresent(
()=>fs362.unlinkSync(path(key2)));return changed2?.(key2,{before,after:void 0}),isRemoved}return{get:(kind,key2)=>guarded2(`read the ${kinds[kind].noun}`,()=>find2(
kinds[kind],kinds[kind].path(key2))),list:(kind,owner="")=>guarded2(`list the ${kinds[kind].noun}`,()=>{let directory=kinds[kind].directory(owner);return namesIn4(
directory).filter(name3=>kinds[kind].isOurs(name3,owner)).toSorted().flatMap(name3=>find2(kinds[kind],`${directory}/${name3}`)??[])}),put:(kind,key2,document)=>guarded2(
`write the ${kinds[kind].noun}`,()=>put(kind,key2,document)),change:(kind,key2,decide)=>guarded2(`change the ${kinds[kind].noun}`,async()=>{let known2=kinds[kind].
read(kinds[kind].path(key2)),next=decide(known2);return next===known2?known2:(next===void 0?remove3(kind,key2):await put(kind,key2,next),next)}),remove:(kind,key2)=>guarded2(
`remove the ${kinds[kind].noun}`,()=>remove3(kind,key2)),beat:(kind,key2)=>guarded2(`renew the ${kinds[kind].noun}`,()=>beat(kinds[kind].path(key2)))}}function find2({
read,beats},path){let document=read(path);return document===void 0?void 0:beats===!0?{...document,silent_ms:silenceOf(path)}:document}async function inDirectory(path,write3,document){
try{await write3(path,document)}catch(error){if(systemCode(error)!=="ENOENT")throw error;fs362.mkdirSync((0,import_node_path37.dirname)(path),{recursive:!0,mode:448}),
await write3(path,document)}}function isJson(name3){return name3.endsWith(".json")}function recordKinds(layout){return{agent:{noun:"agent records",path:layout.agent,
directory:()=>layout.agentsRoot,isOurs:isJson,...documentsOf(AgentRecord)},worker:{noun:"worker records",path:layout.worker,directory:()=>layout.workersRoot,isOurs:isJson,
...documentsOf(WorkerRecord),beats:!0},spawn:{noun:"records of started workers",path:layout.spawn,directory:()=>layout.spawnedRoot,isOurs:isJson,...documentsOf(
SpawnRecord)},pause:{noun:"pauses",path:layout.pause,directory:()=>layout.pausedRoot,isOurs:isJson,read:path=>readKnownAs(path,AgentPause),write:replaceHint,changed:(agent,{
before,after})=>{before?.open!==void 0&&after?.open===void 0&&wakeAll(layout,agent)}},webhook:{noun:"webhooks",path:id8=>layout.webhook(id8),directory:()=>layout.
webhooks,isOurs:name3=>/^[\w-]+\.json$/.test(name3),...documentsOf(Webhook)},webhook_state:{noun:"states of webhooks",path:id8=>layout.webhookState(id8),directory:()=>layout.
webhooks,isOurs:name3=>name3.endsWith(".state.json"),...documentsOf(WebhookState)},webhook_mark:{noun:"marks of webhooks",path:([id8,jobId2])=>layout.webhookMark(
id8,jobId2),directory:layout.webhookMarks,isOurs:isJson,...documentsOf(WebhookMark)},deliverer:{noun:"processes that deliver to webhooks",path:name3=>`${layout.
deliverers}/${fileName(name3)}.json`,directory:()=>layout.deliverers,isOurs:isJson,read:path=>readKnownAs(path,ProcessIdentity),write:replaceHint,beats:!0},scheduler:{
noun:"processes that look at schedules",path:name3=>`${layout.schedulers}/${fileName(name3)}.json`,directory:()=>layout.schedulers,isOurs:isJson,read:path=>readKnownAs(
path,ProcessIdentity),write:replaceHint,beats:!0},unnotified:{noun:"messages without notifications",path:layout.unnotified,directory:()=>layout.unnotifiedRoot,isOurs:isJson,
read:path=>readKnownAs(path,UnnotifiedMessages),write:replaceHint},thread:{noun:"threads of conversations",path:([agent,key2])=>layout.conversation(agent,key2),
directory:()=>layout.conversations,isOurs:(name3,agent)=>isJson(name3)&&name3.startsWith(`${fileName(agent)}~`),...documentsOf(ConversationThread)},title:{noun:"\
titles of conversations",...besideThread(".title.json"),...documentsOf(ConversationTitle)},conversation_jobs:{noun:"jobs of conversations",...besideThread(".job\
s.json"),...documentsOf(ConversationJobs)}};function besideThread(suffix){return{path:([agent,key2])=>`${layout.topic(agent,key2)}${suffix}`,directory:layout.topics,
isOurs:name3=>name3.endsWith(suffix)}}}function documentsOf(schema){let known2=Object.fromEntries(Object.keys(schema.shape).map(field=>[field,void 0]));return{read:path=>readKnownAs(
path,schema),write:async(path,document)=>{await replaceFile(path,bytesOf(amended(path,{...known2,...document})))}}}function sessionKinds(layout){let folder=tag=>`${layout.
sessions}/${tag}`;return{session:{noun:"sessions",path:tag=>`${folder(tag)}.json`,directory:()=>layout.sessions,isOurs:isJson,read:path=>parseSession(readIntact(
path)),write:replaceHint,beats:!0,changed:(tag,{after})=>{after===void 0&&fs37.rmSync(folder(tag),{recursive:!0,force:!0})}},role:{noun:"roles of a session",path:([
tag,role])=>`${folder(tag)}/${role}.json`,directory:folder,isOurs:isJson,read:path=>parseProcess(readIntact(path)),write:replaceHint,beats:!0},outstanding:{noun:"\
outstanding jobs of a session",path:([tag,jobId2])=>`${folder(tag)}/${jobId2}`,directory:folder,isOurs:name3=>JOB_ID.test(name3),read:path=>isAbsent(path)?void 0:
{job_id:(0,import_node_path38.basename)(path)},write:path=>touchFile(path)}}}var JOB_ID=/^[a-z2-7]{26}$/;function nextCollectionMs({is_finished}){return is_finished?
864e5:36e5}async function collectOne(layout,jobId2,{retention,beside}){let found=readLog(layout,jobId2);if(found==="unusable"||found===void 0)return{outcome:found??
"kept",bytes:0};let removeBeside=()=>removeAll(beside.map(name3=>layout.output(jobId2,name3)));if(found==="set aside")return{outcome:"gone",bytes:removeBeside()};
let{job,ino,size}=found;if(job===void 0||!isFinal(job))return{outcome:"kept",bytes:0};if(job.expunged===!0)return{outcome:"gone",bytes:removeBeside()};if(!isDue(
found,job,retention))return{outcome:"kept",bytes:0};let bytes=0;try{if(!await replaceLog(layout,jobId2,{entry:tombstoneOf(job),ino}))return{outcome:"kept",bytes:0}}catch(error){
if(!isFull(error))throw error;if(bytes+=removeBeside(),!await shrinkLog(layout,jobId2,{entry:tombstoneOf(job),ino}))return{outcome:"full",bytes}}return bytes+=removeBeside(),
{outcome:"collected",bytes:bytes+Math.max(0,size-sizeOf2(layout.log(jobId2)))}}function readLog(layout,jobId2){try{let log=openLogToRead(layout.log(jobId2),jobId2);
if(log===void 0)return;try{let{ino,mtimeMs,ctimeMs}=fs38.fstatSync(log.fd);return{...fold(log),ino,touchedMs:Math.max(mtimeMs,ctimeMs)}}finally{closeLog(log)}}catch(error){
if(isSetAside(error))return"set aside";if(error instanceof RelayError)return"unusable";throw error}}function isDue(found,job,retention){let{before,isObserved,clock}=retention;
if(isObserved)return!0;let beforeMs=Date.parse(before);if([job.created_at,job.updated_at,...found.events.map(({at})=>at)].some(at=>Date.parse(at)>=beforeMs)||found.
touchedMs>=beforeMs)return!1;let age2=ageOfClaim(found,retention);return age2===void 0||clock.now()-age2<beforeMs}function ageOfClaim({events},{clock,bootId:bootId2}){
let claim22=events.findLast(event=>event.type==="claim");if(!(claim22===void 0||claim22.worker.boot_id!==bootId2))return clock.monotonic()-(claim22.lease_ends_monotonic_ms-
claim22.lease_ms)}function removeAll(paths){let bytes=0;for(let path of paths){let size=sizeOf2(path);ifPresent(()=>fs38.rmSync(path,{recursive:!0}))&&(bytes+=size)}
return bytes}function sizeOf2(path){return fs38.lstatSync(path,{throwIfNoEntry:!1})?.size??0}function removeOldConversations(layout,beforeMs){for(let directory of directoriesIn(
layout.conversations)){let root=`${layout.conversations}/${directory}`,names2=namesIn4(root);for(let conversation of new Set(names2.map(name3=>name3.slice(0,name3.
indexOf("."))))){let paths=names2.filter(name3=>name3.startsWith(`${conversation}.`)).map(name3=>`${root}/${name3}`);if(paths.every(path=>latestTimeOf(path)<beforeMs))
for(let path of paths)fs39.rmSync(path,{force:!0})}}}function latestTimeOf(path){let at=readDocumentAs(path,object({at:Instant}))?.at,stat=fs39.lstatSync(path,{
throwIfNoEntry:!1});return Math.max(Date.parse(at??"")||0,stat?.mtimeMs??0,stat?.ctimeMs??0)}async function collect2(on){let{layout,clock,before}=on,collected={
jobs:0,bytes:0,inbox_items:0,unusable:0,is_finished:!0},slice=createSlices();dropLeftovers(layout);for(let day of daysOf2(layout)){let judging=judgingOf(layout,
day,{now:clock.now(),before,passed:on.passed});if(!(judging==="not yet"||judging==="not again")){if(collected.jobs>=on.mostJobs){collected.is_finished=!1;break}
await collectDay(on,{day,isObserved:judging==="by observation",slice},collected),await slice()}}let beforeMs=Date.parse(before);return collected.inbox_items=await dropOldNotifications(
layout,beforeMs),removeOldConversations(layout,beforeMs),collected}async function collectDay(on,{day,isObserved,slice},collected){let{layout}=on,read=await readDay(
layout,day,slice),fates=new Uint8Array(read.rows),retention={...on,isObserved},[full2,before]=[0,0];do before=full2,await collectPass(on,{read,fates,retention,only:before===
0?OPEN2:FULL2,slice},collected),full2=countOf2(fates,FULL2);while(full2>0&&full2!==before);try{await dropHeadlines(layout,day,{read,fates,slice}),countOf2(fates,
GONE)>0&&ifPresent(()=>fs40.unlinkSync(layout.found(day)));let left2=countOf2(fates,OPEN2)+full2;(left2===0||!isObserved)&&markDay(layout,day,left2)}catch(error){
if(!isFull(error))throw error;collected.is_finished=!1}}function countOf2(fates,fate){let count2=0;for(let each of fates)each===fate&&(count2+=1);return count2}
var AT_ONCE2=8;async function collectPass(on,pass,collected){let{read,fates,only,slice}=pass;for(let shard of directoriesIn(on.layout.jobs)){let ids=read.ids.ofShard(
shard,row=>{fates[row]=REPEATED});if(ids.size===0)continue;let waiting=jobsOf(namesIn4(`${on.layout.jobs}/${shard}`),ids).filter(({row})=>fates[row]===only);for(;waiting.
length>0;){let room=on.mostJobs-collected.jobs;if(room<=0){collected.is_finished=!1;return}let some=waiting.splice(0,Math.min(AT_ONCE2,room)),done=await Promise.
allSettled(some.map(job=>collectNext(on,pass,job)));for(let each of done){if(each.status==="rejected")throw each.reason;addTo(each.value,collected)}await slice()}
await slice()}}async function collectNext({layout},{fates,retention},{jobId:jobId2,row,beside}){let done=await collectOne(layout,jobId2,{retention,beside});return done.
outcome==="collected"||done.outcome==="gone"?fates[row]=GONE:fates[row]=done.outcome==="full"?FULL2:OPEN2,done}function addTo({outcome,bytes},collected){collected.
bytes+=bytes,outcome==="collected"&&(collected.jobs+=1),outcome==="unusable"&&(collected.unusable+=1)}function jobsOf(names2,ids){let jobs=new Map;for(let name3 of names2){
let row=ids.get(name3);if(row===void 0)continue;let jobId2=name3.slice(0,name3.indexOf(".")),job=jobs.get(jobId2)??{jobId:jobId2,row,beside:[]};name3!==`${jobId2}\
.jsonl`&&job.beside.push(name3),jobs.set(jobId2,job)}return[...jobs.values()]}async function dropOldNotifications(layout,beforeMs){let slice=createSlices(),dropped=0;
for(let agent of directoriesIn(layout.inboxRoot)){let directory=`${layout.inboxRoot}/${agent}`;for await(let{name:name3}of await fs40.promises.opendir(directory,
{bufferSize:1024})){let path=`${directory}/${name3}`;isOldItem(path,name3,beforeMs)&&ifPresent(()=>fs40.unlinkSync(path))&&(dropped+=1),await slice()}}return dropped}
function isOldItem(path,name3,beforeMs){if(!(Number.parseInt(name3.slice(0,9),36)<beforeMs))return!1;let stat=fs40.lstatSync(path,{throwIfNoEntry:!1});return stat!==
void 0&&Math.max(stat.mtimeMs,stat.ctimeMs)<beforeMs}var RETIRING=".retiring",RENAMED_MS=1e4,SILENT_MS2=36e5,CREATED_MS=6e5;function createRetirement({layout,bootId:bootId2}){
let owners=new Map;return async function(){let names2=journalNames(layout);for(let name3 of owners.keys())names2.includes(name3)||owners.delete(name3);for(let name3 of names2)
if(isOver(name3))return await retire(layout,`${layout.journals}/${name3}`),!0;return!1};function isOver(name3){let path=`${layout.journals}/${name3}`,stat=fs41.lstatSync(
path,{throwIfNoEntry:!1});if(stat===void 0)return!1;let now=Date.now();if(name3.endsWith(RETIRING))return now-stat.ctimeMs>RENAMED_MS;let owner=ownerOf2(name3);
if(owner==="unused")return now-stat.mtimeMs>CREATED_MS;if(typeof owner=="string"||owner.boot_id!==bootId2)return!1;let seen=liveness(owner.process);return seen===
"unknown"&&now-stat.mtimeMs>SILENT_MS2&&ifPresent(()=>fs41.renameSync(path,`${path}${RETIRING}`)),seen==="dead"}function ownerOf2(name3){let known2=owners.get(name3);
if(known2!==void 0)return known2;let owner=readJournalOwner(`${layout.journals}/${name3}`);return typeof owner=="object"&&owners.set(name3,owner),owner}}async function retire(layout,path){
let content=readJournal(path);if(typeof content=="object")await flushLogs(layout,new Set(content.records.map(({jobId:jobId2})=>jobId2)));else if(content!=="unus\
ed")return;removeJournal(path)}async function probe({root,document,probe:path}){try{await(0,import_promises7.readFile)(document),await(0,import_promises7.writeFile)(
path,`This file shows that the store can be written.
`,{mode:384})}catch(error){throw storeFault("use the store",root,error)}}var UNSURE_MS=3600*1e3,UNSURE_BYTES=256*1024;async function readEnded(layout,now){let ended22={
ids:createIdTable(),unsure:new Map},slice=createSlices(),days=namesIn4(layout.done).filter(name3=>/^\d{4}-\d\d-\d\d\.log$/.test(name3)),unsureFrom=new Date(Math.
max(0,lastRowMs(layout,days,now)-UNSURE_MS)).toISOString();for(let day of days){let fd=openPlain(`${layout.done}/${day}`);if(!(fd==="absent"||fd==="foreign"))try{
let{size}=fs422.fstatSync(fd),isSure=day.slice(0,10)<unsureFrom.slice(0,10),end2=isSure?size:size-UNSURE_BYTES;await scanRows(fd,{end:end2,slice},(bytes,start3)=>{
isEnded(bytes,start3+ID_END)&&ended22.ids.add(bytes,start3+ID_START,0)}),isSure||addLatest(rowsFrom(fd,end2),unsureFrom,ended22)}finally{fs422.closeSync(fd)}}return ended22}
function lastRowMs(layout,days,now){let today=new Date(now).toISOString().slice(0,10),last2=days.filter(day=>day.slice(0,10)<=today).toSorted().at(-1),fd=last2===
void 0?"absent":openPlain(`${layout.done}/${last2}`);if(fd==="absent"||fd==="foreign")return 0;try{let lastMs=0;for(let{at}of rowsFrom(fd,fs422.fstatSync(fd).size-
UNSURE_BYTES))lastMs=Math.max(lastMs,Date.parse(at)||0);return Math.min(lastMs,now)}finally{fs422.closeSync(fd)}}function addLatest(rows,unsureFrom,{ids,unsure:unsure2}){
for(let{jobId:jobId2,state,at}of rows)at<unsureFrom?ids.add(Buffer.from(jobId2),0,0):unsure2.set(jobId2,state)}var ROW=/^\{"job_id":"([a-z2-7]{26})","state":"(completed|failed|cancelled|expired)",.*"updated_at":"([^"]+)".*\}$/;
function*rowsFrom(fd,position){let start3=Math.max(0,position),bytes=Buffer.allocUnsafe(Math.max(0,fs422.fstatSync(fd).size-start3)),count2=fs422.readSync(fd,bytes,
0,bytes.length,start3),lines=bytes.toString("latin1",0,count2).split(`
`);for(let line of lines.slice(0,-1)){let[,jobId2,state="",at=""]=ROW.exec(line)??[];jobId2!==void 0&&(yield{jobId:jobId2,state,at})}}var BEFORE_STATE=Buffer.from(
'","state":"'),STATES2=["completed","failed","cancelled","expired"].map(state=>Buffer.from(`${state}",`));function isEnded(bytes,afterId){let state=afterId+BEFORE_STATE.
length;return isAt(bytes,afterId,BEFORE_STATE)&&STATES2.some(each=>isAt(bytes,state,each))}async function rebuildHints(layout,clock,progress=()=>{}){let rebuilt={
jobs:0,damaged:0,unreadable:0,stray:0},hints=createHints(layout,clock),slice=createSlices();await attempt(rebuilt,()=>clearTheWay(layout,clock));let ended22=await readEnded(
layout,clock.now()),isHinted=createLookup(layout),shards=0;for await(let{shard,names:names2}of logDirectories(layout,rebuilt)){let known2=ended22.ids.ofShard(shard);
for(let name3 of names2){if(name3.length!==LOG_NAME_LENGTH||known2.get(name3)!==void 0)continue;let jobId2=/^([a-z2-7]{26})\.jsonl$/.exec(name3)?.[1];jobId2!==void 0&&
(rebuilt.jobs+=1,await attempt(rebuilt,()=>rebuildOne({layout,hints,ended:ended22,isHinted,rebuilt},jobId2)),await slice())}shards+=1,progress(shards,rebuilt),await slice()}
return await attempt(rebuilt,()=>{rebuilt.stray=dropStrays(layout)}),rebuilt}async function attempt(rebuilt,step2){try{await step2()}catch(error){if(!(error instanceof
Error)||systemCode(error)===void 0)throw error;(rebuilt.undone===void 0||isFull(error))&&(rebuilt.undone=error)}}var READ_AHEAD=4;async function*logDirectories(layout,rebuilt){
let unread=directoriesIn(layout.jobs),reading=[];for(;;){for(let shard of unread.splice(0,READ_AHEAD-reading.length)){let names22=fs432.promises.readdir(`${layout.
jobs}/${shard}`).catch(toError);reading.push({shard,names:names22})}let next=reading.shift();if(next===void 0)return;let names2=await next.names;Array.isArray(names2)?
yield{shard:next.shard,names:names2}:systemCode(names2)!=="ENOENT"&&await attempt(rebuilt,()=>Promise.reject(names2))}}function toError(error){if(error instanceof
Error)return error;throw error}var LOG_NAME_LENGTH=32;async function rebuildOne(on,jobId2){let{layout,hints,ended:ended22,rebuilt}=on,job=readOrShow(on,jobId2);
if(job==="damaged")rebuilt.damaged+=1;else if(job==="unreadable")rebuilt.unreadable+=1;else if(job!==void 0&&job.state!==ended22.unsure.get(jobId2)){let isNew=job.
state==="queued"&&!hints.hasArrived(job);(isNew||isFinal(job)||needsPerson(job))&&await settleWhole(layout.log(jobId2),jobId2),isNew&&hints.arrive(job),hints.reconcile(
job),isFinal(job)||hints.children.rejoin(job,id8=>peekJob(layout.log(id8),id8));let{notification,row}=effectsOf({after:job});notification!==void 0&&notifySender(
layout,job,notification),row!==void 0&&noteEnd(layout,row)}}function readOrShow(on,jobId2){let{layout,isHinted}=on;try{return foldAt(layout.log(jobId2),jobId2)?.
job}catch(error){if(!(error instanceof RelayError))throw error;return isSetAside(error)?"damaged":error.code==="JOB_DAMAGED"?(quarantine(layout,jobId2),"damaged"):
(isHinted(jobId2)||touchFile(layout.attention(jobId2)),"unreadable")}}function createLookup(layout){let known2;return jobId2=>(known2??=new Set(Array.from(hintsOf(
layout),hint2=>hint2.jobId)),known2.has(jobId2))}function clearTheWay(layout,clock){for(let root of[layout.queueRoot,layout.runningRoot,layout.inboxRoot,layout.
conversationQueues,layout.childrenRoot]){let directories2=new Set(directoriesIn(root));for(let name3 of namesIn4(root)){if(directories2.has(name3))continue;let kept=`${layout.
quarantine}/${(0,import_node_path39.basename)(root)}.${name3}.${clock.now()}`;ifPresent(()=>fs432.renameSync(`${root}/${name3}`,kept))}}}function dropStrays(layout){
let dropped=0;for(let{path,jobId:jobId2}of hintsOf(layout))jobId2!==void 0&&!isAbsent(layout.log(jobId2))||ifPresent(()=>fs432.rmSync(path,{recursive:!0}))&&(dropped+=
1);for(let parent of directoriesIn(layout.childrenRoot))removeEmpty(layout.children(parent));return dropped}async function setLinesAside(layout,{place:place22,isLast:isLast2},{
at,reason:reason2}){let bytes=readAll2(place22.path);if(bytes==="foreign"||!isDamaged(place22)&&isLast2)return;let found=soundLines(place22,bytes);if(found===void 0)
return;let{lines,damagedAtEnd}=found,last2=isLast2?Math.max(place22.first-1,...lines.keys())+damagedAtEnd:place22.first+1e3-1,kept=`${layout.quarantine}/${keptName(
place22,bytes)}`;fs44.writeFileSync(kept,bytes,{mode:384});let records=[];for(let version2=place22.first;version2<=last2;version2+=1){let lost2={type:"set_aside",
reason:reason2,kept_as:kept},line=lines.get(version2)??{version:version2,writer:"doctor",at,event:lost2};records.push(recordOf2(jsonOfLine(line)))}return await replaceFile(
place22.path,Buffer.concat(records)),ifPresent(()=>fs44.unlinkSync(`${layout.search}/index.json`)),kept}function isDamaged(place22){try{return readSegment(place22),
!1}catch(error){if(error instanceof RelayError&&error.code==="LOG_DAMAGED")return!0;throw error}}function readAll2(path){let fd=openPlain(path);if(fd==="absent")
return Buffer.alloc(0);if(fd==="foreign")return"foreign";try{return bytesOf2(fd,0,fs44.fstatSync(fd).size)}finally{fs44.closeSync(fd)}}function soundLines({first:first3},bytes){
let lines=new Map,damagedAtEnd=0;for(let sealed of readSealed(bytes)){if(sealed.kind==="newer")return;let line=sealed.kind==="record"?parseLine(sealed.value):void 0,
isOwn2=line!==void 0&&line.version>=first3&&line.version<first3+1e3;isOwn2&&!lines.has(line.version)?(lines.set(line.version,line),damagedAtEnd=0):!isOwn2&&(sealed.
kind==="damage"||sealed.kind==="record")&&(damagedAtEnd+=1)}return{lines,damagedAtEnd}}function keptName({log,first:first3},bytes){return`${log.replaceAll("/","\
~").slice(-120)}~${first3}.${(0,import_node_crypto18.hash)("sha256",bytes).slice(0,16)}.lines`}function removeRows(layout,jobIds){for(let day of namesIn4(layout.
done).filter(name3=>/^\d{4}-\d\d-\d\d\.log$/.test(name3))){let path=`${layout.done}/${day}`,rows=readRows(path),kept=rows.filter(row=>!jobIds.has(jobOf(row)));if(kept.
length===rows.length)continue;let aside=`${path}.${process.hrtime.bigint()}.new`;fs45.writeFileSync(aside,kept.map(row=>`
${row}
`).join(""),{mode:384,flag:"wx"}),fs45.renameSync(aside,path)}}function readRows(path){let fd=openPlain(path);if(fd==="absent"||fd==="foreign")return[];try{return fs45.readFileSync(
fd,"utf8").split(`
`).filter(row=>row!=="")}finally{fs45.closeSync(fd)}}function jobOf(row){return/^\{"job_id":"([a-z2-7]{26})"/.exec(row)?.[1]??""}var SET_ASIDE2=new Set(["damage\
d_log","lost_end"]);function createUpkeep(layout,clock){async function repair(){let repaired=[],wronglyListed=new Set,{findings}=await audit(layout);repaired.push(
...await repairLogs(findings));for(let{code,job_id,message:message2}of findings){if(job_id===void 0||!SET_ASIDE2.has(code))continue;if(code==="lost_end"&&peekJob(
layout.log(job_id),job_id)!==void 0){wronglyListed.add(job_id);continue}let at=new Date(clock.now()).toISOString(),kept=await setAside2(layout,job_id,{at,reason:message2});
kept!==void 0&&repaired.push(`job ${job_id} set aside, its bytes are in "${kept}"`)}wronglyListed.size>0&&(removeRows(layout,wronglyListed),repaired.push(`jobs \
wrongly listed as ended now follow their logs: ${[...wronglyListed].join(", ")}`));let rebuilt=await rebuildHints(layout,clock),{undone}=rebuilt;if(undone!==void 0)
throw storeFault("make every hint match",layout.root,undone);return repaired.push(`hints of ${rebuilt.jobs} live jobs made to match, ${rebuilt.stray} strays rem\
oved`),{repaired,audit:await audit(layout)}}async function repairLogs(findings){let damaged3=new Map(findings.flatMap(({code,file="",message:message2})=>code===
"damaged_lines"?[[file,message2]]:[])),repaired=[];for(let segment of damaged3.size===0?[]:everySegment(layout)){let reason2=damaged3.get(segment.place.path);if(reason2===
void 0)continue;let at=new Date(clock.now()).toISOString(),kept=await setLinesAside(layout,segment,{at,reason:reason2}),{log}=segment.place;kept!==void 0&&repaired.
push(`log "${log}" repaired, its bytes are in "${kept}"`)}return repaired}async function guarded2(work){try{return await work()}catch(error){throw storeFault("c\
ollect ended jobs",layout.root,error)}}async function collectAll(before,mostJobs){let known2=readDocumentAs(layout.upkeep,UpkeepDocument),bootId2=readDocumentAs(
layout.document,StoreDocument)?.boot_id,passed=known2?.passed;bootId2!==void 0&&await retireAll(bootId2);let collected=await collect2({layout,clock,before,bootId:bootId2,
passed,mostJobs}),at=delayMs2=>new Date(clock.now()+delayMs2).toISOString();return note3({collected_at:at(0),next_at:at(nextCollectionMs(collected)),passed:collected.
is_finished&&before>(passed??"")?before:passed}),collected}async function retireAll(bootId2){let retireOne=createRetirement({layout,bootId:bootId2});for(;await retireOne();)
;}function note3(document){afterwards(()=>replaceHint(layout.upkeep,{...knownFields(),...document}))}function knownFields(){return readDocumentAs(layout.upkeep,
looseObject({}))??{}}function isDue2(){let{next_at}=readDocumentAs(layout.upkeep,UpkeepDocument)??{},now=clock.now();return next_at===void 0||Date.parse(next_at)<=
now||Date.parse(next_at)>now+nextCollectionMs({is_finished:!0})}let duty=`${layout.root}/duty`;return{probe:()=>probe(layout),audit:signal2=>audit(layout,signal2),
repair:()=>withLock(duty,repair),collect:before=>guarded2(()=>withLock(duty,()=>collectAll(before,Number.POSITIVE_INFINITY))),collectWhenDue:(before,mostJobs)=>guarded2(
async()=>{if(isDue2())return withLock(duty,async()=>isDue2()?collectAll(before,mostJobs):void 0)})}}var sleepers=0;function createSleeper(layout,agent,listener){
let number23=sleepers+=1,armed,isClosed3=!1,poll=repeat(check3,POLL_MS);afterwards(()=>removeOldMarks(layout,agent));function check3(){noteWake(),listener()}function noteWake(){
return armed===void 0||fs46.existsSync(armed.path)?!1:(forget(),!0)}function forget(){armed?.watcher.close(),armed=void 0}function mark2(takes){let path=`${layout.
waiting(agent)}/${markName(takes,number23)}`,woken=()=>{noteWake()&&listener()};try{ifPresent(()=>touchFile(path))||(makePlace(layout,agent),touchFile(path))}catch(error){
if(systemCode(error)===void 0)throw error;return}try{let watcher=fs46.watch(path,woken);return watcher.on("error",()=>{disarm(),listener()}),{takes,path,watcher}}catch(error){
if(systemCode(error)===void 0)throw error;if(systemCode(error)==="ENOENT")return"woken";take2(path);return}}function disarm(){if(armed===void 0)return!1;let{path}=armed;
return forget(),take2(path)}return{isArmed:()=>armed!==void 0,async arm(takes){if(isClosed3||armed?.takes===takes)return!1;let wasWoken=armed!==void 0&&!disarm(),
marked2=mark2(takes);return poll.every(marked2===void 0?POLL_UNWATCHED_MS:POLL_MS),marked2!==void 0&&marked2!=="woken"&&(armed=marked2),marked2!==void 0||wasWoken},
disarm:async()=>disarm(),passOn:async()=>wakeInstead(layout,agent),close(){isClosed3=!0,poll.stop(),disarm()}}}function makePlace(layout,agent){for(let directory of[
layout.waitingRoot,layout.waiting(agent)])makeOne(directory)}function createFileStore(options){let{layout,workspace,clock,journal}=options,steps=createSteps({layout,
clock,journal}),watches=createWatches(),mailbox=createMailbox(layout,steps.ofStore),logs2=createLogs({layout,clock}),{ofStore}=steps;function watch3(topic,listener){
return typeof topic=="object"&&"sleeper"in topic?watches.add(createSleeper(layout,topic.sleeper,()=>listener())):watches.add(watchTopic(layout,topic,listener))}
let finder=createFinderOnDemand({layout,steps}),jobs=createJobs({layout,clock,steps,retire:options.retire,watch:watch3});return{workspace,spansHosts:!1,location:layout.
root,jobs,finder,blobs:createBlobs(layout,steps),activity:createActivityLog({layout,clock,steps}),mailbox:{...mailbox,watch:(recipient,listener)=>watches.add(mailbox.
watch(recipient,listener))},logs:{...logs2,watch:(prefix,listener)=>watches.add(logs2.watch(prefix,listener))},search:createSearchOnDemand({layout,logs:logs2},ofStore),
numbers:request2=>ofStore("count the jobs",async()=>{let{countNumbers}=await Promise.resolve().then(()=>__toESM(require("./numbers-5C4WUD72.cjs")));return countNumbers(
{steps,layout},request2)}),registry:createRegistry({...recordKinds(layout),...sessionKinds(layout)},ofStore),upkeep:createUpkeep(layout,clock),close(){watches.close(),
finder.close(),steps.close(),journal?.close()}}}function createBlobs(layout,{ofStore}){let slice=createOutputSlices(layout);return{put:of2=>ofStore("keep a text",
()=>writeBeside(layout,of2)),read:blob=>ofStore("read a text",()=>readBeside(layout,blob)),slice:(result,offset,length)=>ofStore("read an output",()=>slice(result,
offset,length)),head:(blob,bytes)=>ofStore("read a text",()=>headBeside(layout,blob,bytes)),keep:content=>ofStore("keep an attachment",()=>keepAttachment(layout,
content)),content:(sha2562,offset,length)=>ofStore("read an attachment",()=>readAttachment(layout,sha2562,{offset,length}))}}function createActivityLog(on){let{
layout,clock,steps}=on;return{report:(jobId2,token3,activity)=>{let at=new Date(clock.now()).toISOString();appendActivity(layout.activity(jobId2),token3,activity,
at)},read:(jobId2,page2)=>steps.ofStore("read activity",()=>readActivity(layout.activity(jobId2),page2))}}function createSearchOnDemand(on,ofStore){let opened;return request2=>ofStore(
"search the messages",async()=>(opened??=Promise.resolve().then(()=>__toESM(require("./search-4QD2WIMQ.cjs"))).then(({createSearch})=>createSearch(on)),(await opened)(
request2)))}function createWatches(){let open22=new Set;return{add(watch3){let own3={...watch3,close(){open22.delete(own3),watch3.close()}};return open22.add(own3),
own3},close(){for(let watch3 of open22)watch3.close();open22.clear()}}}var LASTING=new Set([61267,1481003842,2435016766,801189825,4076150800,3393526350]);function folderIdentity(folder){
let stat=statOf22(folder);if(stat===void 0||process.platform==="linux"&&!LASTING.has(fs47.statfsSync(folder).type>>>0))return;let birth=Number(stat.birthtimeNs/
1000000n);return{ino:String(stat.ino),...birth>0&&{birthtime_ms:birth}}}function isSameFolder(one,other){return one.ino===other.ino&&one.birthtime_ms!==void 0&&
one.birthtime_ms===other.birthtime_ms}function isOtherFolder(recorded2,found){let[before,now]=[recorded2.birthtime_ms,found.birthtime_ms];return before===void 0||
now===void 0||before===now?!1:recorded2.ino!==found.ino||now>before||process.platform!=="darwin"}function leadToOne(path,other){let[one,two]=[statOf22(path),statOf22(
other)];return one!==void 0&&two!==void 0&&one.ino===two.ino&&one.dev===two.dev}function parseIdentity(value){if(typeof value!="object"||value===null||!("ino"in
value)||typeof value.ino!="string")return;let birth="birthtime_ms"in value?value.birthtime_ms:void 0;return{ino:value.ino,...typeof birth=="number"&&{birthtime_ms:birth}}}
function statOf22(folder){try{return fs47.statSync(folder,{bigint:!0})}catch(error){if(systemCode(error)===void 0)throw error;return}}var IN_USE=/-[0-9a-f]{12}$/,
ASIDE=".aside-";function storeOf(dataDir,workspace){let directory=storeDirectory(dataDir,workspace);return(isAbsent(`${directory}/store.json`)?findAlias(dataDir,
workspace):void 0)??{directory,workspace}}function isMadeForOther(root,workspace){let found=root&&folderIdentity(workspace);return root!==void 0&&found!==void 0&&
isOtherFolder(root,found)}function storesOfFolder(dataDir,workspace){let own3=storeOf(dataDir,workspace).directory;return sameFolder(dataDir,workspace).filter(record2=>record2.
directory!==own3).filter(record2=>isAside(record2)||!leadToOne(record2.workspace,workspace)).toSorted((one,other)=>rankOf(one).localeCompare(rankOf(other)))}function findAlias(dataDir,workspace){
let found=sameFolder(dataDir,workspace).find(record2=>IN_USE.test(record2.directory)&&record2.workspace!==workspace&&leadToOne(record2.workspace,workspace));return found&&
{directory:found.directory,workspace:found.workspace}}function sameFolder(dataDir,workspace){let identity=folderIdentity(workspace);return identity===void 0?[]:
directoriesIn(dataDir).filter(name3=>IN_USE.test(name3)||name3.includes(ASIDE)).flatMap(name3=>readRecord2((0,import_node_path40.join)(dataDir,name3))??[]).filter(
({root})=>root!==void 0&&isSameFolder(root,identity))}function isAside({directory,workspace}){return directory!==storeDirectory((0,import_node_path40.join)(directory,
".."),workspace)}function rankOf({directory}){let at=directory.lastIndexOf(ASIDE);return at===-1?"0":`1${String(Number.MAX_SAFE_INTEGER-Number(directory.slice(at+
ASIDE.length))).padStart(16,"0")}`}function readRecord2(directory){try{let document=readDocument(`${directory}/store.json`);if(typeof document!="object"||document===
null||formatOf(document)>2)return;let workspace="workspace"in document?document.workspace:void 0;if(typeof workspace!="string")return;let root="root"in document?
parseIdentity(document.root):void 0;return{directory,workspace,root}}catch(error){if(error instanceof SyntaxError)return;throw error}}async function refuseOtherFolder(layout,workspace){
if(!isMadeForOther(documentOf2(layout)?.root,workspace))return;if(!hasUnfinished(layout))return giveWhenRoom(layout,workspace);let message2=`Cannot use the stor\
e of "${workspace}": the folder there now is not the one that its unfinished jobs were sent for. If it is the same project, cloned or restored: relay doctor --a\
dopt. If it is another project: relay doctor --fresh, which keeps the old store aside.`;throw new RelayError("WORKSPACE_CHANGED",message2,{details:{path:layout.
root,workspace}})}async function giveWhenRoom(layout,workspace){try{await giveTo2(layout,workspace)}catch(error){if(!isFull(error))throw error}}function documentOf2(layout){
return readDocumentAs(layout.document,StoreDocument)}function giveTo2(layout,workspace){return amendDocument(layout.document,{workspace,root:folderIdentity(workspace)})}
async function takeOver(dataDir,from,workspace){let target=storeDirectory(dataDir,workspace);await withLock(`${from.directory}/duty`,()=>giveTo2(layoutOf(from.directory),
workspace)),await putAside(dataDir,target),fs48.renameSync(from.directory,target),await flushDirectory(dataDir)}async function putAside(dataDir,directory){if(isAbsent(
directory))return;let aside=`${directory}${ASIDE}${Date.now()}`;return fs48.renameSync(directory,aside),await flushDirectory(dataDir),aside}function leftStoreOf(dataDir,workspace){
return storesOfFolder(dataDir,workspace).map(({directory,workspace:before})=>({directory,workspace:before,jobs:jobsIn(layoutOf(directory))})).find(({jobs})=>jobs>
0)}function leftLine(dataDir,workspace){let left2=leftStoreOf(dataDir,workspace);if(!(left2===void 0||jobsIn(layoutOf(storeDirectory(dataDir,workspace)))>0))return`\
The folder was "${left2.workspace}" before: its ${counted(left2.jobs,"job")} ${plural(left2.jobs,"is","are")} kept there. Take them over with: relay doctor --ad\
opt`}function jobsIn(layout){return namesIn4(layout.jobs).flatMap(shard=>namesIn4(`${layout.jobs}/${shard}`)).filter(name3=>name3.endsWith(".jsonl")&&JobId.safeParse(
name3.slice(0,-6)).success).length}function hasUnfinished(layout){for(let{jobId:jobId2}of hintsOf(layout)){if(jobId2===void 0)continue;let job=peekJob(layout.log(
jobId2),jobId2);if(job===void 0?!isAbsent(layout.log(jobId2)):!isFinal(job))return!0}return!1}var BEAT_MS3=3e4,STALE_MS=1.5*BEAT_MS3,SILENT_MS22=3*BEAT_MS3,SKEW_MS=6e4;
function refuseOtherBoot(layout,document,machine2){if(machine2===void 0||document.host_name===void 0)return;let beatAt=fs49.statSync(layout.document).mtimeMs,age2=fileTime(
layout.time)-beatAt;if(isSame3(document,machine2)&&(beatAt<machine2.startedAtMs||age2<-SKEW_MS)||age2>SILENT_MS22)return;age2<-SKEW_MS&&beat(layout.document);let seconds=Math.
ceil((SILENT_MS22-Math.max(0,age2))/1e3);throw inUse(layout,document.host_name,`If "${document.host_name}" is off, try again in ${seconds} s.`)}function isSame3(document,{
host:host2,name:name3}){return document.host!==void 0||host2!==void 0?document.host===host2:document.host_name===name3}function keepPresence(store,on){let{layout,
clock}=on,{jobs}=store,checkedAt=clock.monotonic(),takenBy;function checkOwner(){checkedAt=clock.monotonic();let document=readDocument(layout.document);takenBy=
document===void 0||document.boot_id===on.bootId?void 0:document.host_name,document?.boot_id===on.bootId&&beat(layout.document)}function check3(){if(clock.monotonic()-
checkedAt>STALE_MS&&checkOwner(),takenBy!==void 0)throw inUse(layout,takenBy,"It took the store over while this machine was paused; start again here when it no \
longer uses the store.")}let timer=setInterval(()=>{try{checkOwner(),takenBy!==void 0&&on.retake().then(checkOwner,()=>{})}catch{}},BEAT_MS3).unref();return{...store,
jobs:{...jobs,create:event=>attempt2(()=>jobs.create(event)),claim:request2=>attempt2(()=>jobs.claim(request2)),change:(jobId2,decide)=>attempt2(()=>jobs.change(
jobId2,decide))},close(){clearInterval(timer),store.close()}};async function attempt2(work){return check3(),work()}}function inUse(layout,name3,advice2){let message2=`\
Cannot use the store "${layout.root}": machine "${name3}" uses it now, and two machines on one directory would run jobs twice. Set RELAY_DATA_DIR to a directory\
 of its own on each. ${advice2}`;return new RelayError("STORE_IN_USE",message2,{details:{path:layout.root,host:name3}})}var CHECK_MS22=50;async function rebuilderOf(layout,{
bootId:bootId2,machine:machine2,workspace}){try{let document=documentOf2(layout);if(document===void 0||document.boot_id===bootId2||formatOf(document)>2||isMadeForOther(
document.root,workspace))return;for(;;){let holder=lockHolder(`${layout.root}/duty`);if(holder?.boot_id!==bootId2)return;if(refuseOtherBoot(layout,document,machine2),
!hasJournalsToReplay(layout,bootId2))return holder;await(0,import_promises8.setTimeout)(CHECK_MS22)}}catch(error){throw storeFault("open the store",layout.root,
error)}}var REPORT_MS=2e3;function storeMeanwhile(files,on){let closing=new AbortController,store=files,opened=on.open(closing.signal).then(complete2=>(closing.
signal.aborted&&complete2.close(),store=complete2,complete2));opened.catch(()=>{});let complete=reportingWait(opened,()=>on.warn?.(`waiting for process ${on.by.
pid}, which makes the hints of "${files.location}" match after a restart`)),jobs=async()=>(await complete()).jobs,upkeep=async()=>(await complete()).upkeep,finder=async()=>(await complete()).
finder;return{...files,jobs:{...files.jobs,create:async event=>(dependsOnHints(event)?await jobs():store.jobs).create(event),claim:async request2=>(await jobs()).
claim(request2),change:async(jobId2,decide)=>(await jobs()).change(jobId2,decide),list:async page2=>(await jobs()).list(page2),queued:async which=>(await jobs()).
queued(which),dependents:async jobId2=>(await jobs()).dependents(jobId2),ahead:async job=>(await jobs()).ahead(job),renew:async held2=>(await jobs()).renew(held2),
held:async which=>(await jobs()).held(which),settle:async(job,how)=>(await jobs()).settle(job,how),tend:async()=>(await jobs()).tend(),nextDue:async(agent,which)=>(await jobs()).
nextDue(agent,which)},finder:{count:async request2=>(await finder()).count(request2),page:async request2=>(await finder()).page(request2),children:async jobId2=>(await finder()).
children(jobId2)},upkeep:{probe:()=>files.upkeep.probe(),audit:async signal2=>(await upkeep()).audit(signal2),repair:async()=>(await upkeep()).repair(),collect:async before=>(await upkeep()).
collect(before),collectWhenDue:async(before,most)=>(await upkeep()).collectWhenDue(before,most)},close(){closing.abort(),store.close()}}}function dependsOnHints({
parent,task:task2}){return parent!==void 0||task2.conversation_key!==void 0}function reportingWait(opened,report2){let timer;return async()=>{timer??=setTimeout(
report2,REPORT_MS).unref();try{return await opened}finally{clearTimeout(timer)}}}var RETRY_MS2=5e3,REPORT_MS2=2e3;async function openFileStore(asked){let found=storeOf(
secureDataDir(asked.dataDir),asked.workspace),options={...asked,workspace:found.workspace},root=found.directory,layout=layoutOf(root),{workspace,bootId:bootId2,
clock,machine:machine2}=options,journal=createJournal({layout,owner:()=>({process:ownIdentity(),boot_id:bootId2}),warn:line=>options.warn?.(line)}),retire2=createRetirement(
{layout,bootId:bootId2}),files=createFileStore({layout,workspace,clock,journal,retire:retire2}),open22=async signal2=>{let match=()=>matchHints(layout,options,signal2),
isMatching=await matchIfRoom(layout,options,match);await refuseOtherFolder(layout,workspace),options.isLongLived===!0&&await journal.prepare();let store=machine2===
void 0?files:keepPresence(files,{layout,bootId:bootId2,clock,retake:async()=>{journal.abandon(),await match()}});return isMatching?store:retryMatching(store,match)},
by2=await rebuilderOf(layout,options);return by2===void 0?open22():storeMeanwhile(files,{open:open22,by:by2,warn:options.warn})}async function matchIfRoom(layout,{
bootId:bootId2,warn:warn3},match){let{root}=layout;try{return await match(),!0}catch(error){if(isAborted(error))throw error;let fault=storeFault("open the store",
root,error);if(!isFull(fault)||isAbsent(layout.quarantine)||hasJournalsToReplay(layout,bootId2))throw fault;return warn3?.(`the disk that holds "${root}" is ful\
l, so hints were not made to match after the restart; jobs can be read, and \`relay gc\` frees space`),!1}}function isAborted(error){return error instanceof Error&&
error.name==="AbortError"}async function matchHints(layout,options,signal2){let document=readStoreDocument(layout,options);document===void 0?await makeStore(layout,
options):document.boot_id!==options.bootId&&await repairAfterBoot(layout,document,{...options,signal:signal2})}function retryMatching(store,work){let isRunning=!1,
timer=setInterval(()=>{isRunning||(isRunning=!0,work().then(()=>clearInterval(timer),()=>{}).finally(()=>{isRunning=!1}))},RETRY_MS2).unref();return{...store,close(){
clearInterval(timer),store.close()}}}function readStoreDocument(layout,options){let document;try{document=readDocument(layout.document)}catch(error){if(!(error instanceof
SyntaxError))throw error;return setAside4(layout,options)}if(document===void 0)return;let format2=formatOf(document);if(format2>2){let message2=`Cannot open the\
 store "${layout.root}": it has format ${format2}, this program knows formats up to 2. Update durable-relay; nothing was changed.`;throw new RelayError("STORE_F\
ORMAT_UNKNOWN",message2,{details:{path:layout.root}})}let parsed2=StoreDocument.safeParse(document);return parsed2.success?parsed2.data:setAside4(layout,options)}
function setAside4(layout,options){let target=(0,import_node_path41.join)(layout.quarantine,`store.json.${options.clock.now()}`);fs50.mkdirSync(layout.quarantine,
{recursive:!0,mode:448}),fs50.renameSync(layout.document,target),options.warn?.(`store.json of "${layout.root}" was damaged; kept as "${target}", made again`)}async function makeStore(layout,options){
let found=unsafeFileSystem(options.dataDir);found!==void 0&&options.warn?.(`"${options.dataDir}" is on ${found.name}, where a flush may not reach the disk: afte\
r a power cut acknowledged jobs may be missing; RELAY_DATA_DIR can name a directory on a plain local disk`);for(let directory of[layout.root,layout.jobs,layout.
done,layout.attentionRoot,layout.quarantine,layout.agentsRoot,layout.workersRoot,layout.queueRoot,layout.runningRoot,layout.wakeRoot,layout.waitingRoot,layout.inboxRoot,
layout.conversations,layout.conversationQueues,layout.childrenRoot,layout.cancellations,layout.sessions])fs50.mkdirSync(directory,{recursive:!0,mode:448});for(let shard=0;shard<
256;shard+=1){let name3=shard.toString(16).padStart(2,"0");fs50.mkdirSync((0,import_node_path41.join)(layout.jobs,name3),{recursive:!0,mode:448})}await flushDirectory(
layout.jobs),await flushDirectory(layout.root),await flushAbove(layout.root),await rebuild(layout,options),await writeDocument(layout,options,new Date(options.clock.
now()).toISOString());let left2=leftLine((0,import_node_path41.dirname)(layout.root),options.workspace);left2!==void 0&&options.warn?.(left2)}async function flushAbove(path){
for(let above=(0,import_node_path41.dirname)(path);;above=(0,import_node_path41.dirname)(above)){try{await flushDirectory(above)}catch(error){if(systemCode(error)!==
"EACCES")throw error}if(above===(0,import_node_path41.dirname)(above))return}}async function repairAfterBoot(layout,document,options){let{signal:signal2}=options,
repair=async()=>{let again=readStoreDocument(layout,options);again?.boot_id!==options.bootId&&(again!==void 0&&refuseOtherBoot(layout,again,options.machine),fs50.rmSync(
layout.flushFailed,{force:!0}),await rebuild(layout,options),await writeDocument(layout,options,document.created_at))};await withLock(`${layout.root}/duty`,repair,
{signal:signal2})}async function rebuild(layout,options){let{clock,warn:warn3}=options;await replayJournals(layout,options.bootId,warn3);let reportAt=performance.
now()+REPORT_MS2,rebuilt=await rebuildHints(layout,clock,(shards,{jobs})=>{performance.now()<reportAt||(reportAt=performance.now()+REPORT_MS2,warn3?.(`making th\
e hints of "${layout.root}" match after a restart: ${Math.floor(shards/256*100)} %, ${jobs} logs read`))});rebuilt.unreadable>0&&warn3?.(`${counted(rebuilt.unreadable,
"job")} of "${layout.root}" cannot be read here and ${plural(rebuilt.unreadable,"stays","stay")} unchanged; \`relay doctor\` names ${plural(rebuilt.unreadable,"\
it","them")}`),noteUnnotified(layout,clock.now());let{undone}=rebuilt;if(undone!==void 0){if(isFull(undone))throw undone;warn3?.(`not every hint of "${layout.root}\
" could be made: ${undone.message}`)}}function noteUnnotified(layout,now){if(isAbsent(`${layout.logs}/messages`))return;let id8="restart";fs50.mkdirSync(layout.
unnotifiedRoot,{recursive:!0,mode:448}),replaceHint(layout.unnotified(id8),{id:id8,after:0,at:new Date(now).toISOString()})}function writeDocument(layout,options,createdAt){
return replaceDocument(layout.document,{root:folderIdentity(options.workspace),format:isAbsent(layout.journals)?1:2,...knownDocument(layout),workspace:options.workspace,
created_at:createdAt,boot_id:options.bootId,...options.machine&&{host:options.machine.host,host_name:options.machine.name}})}function knownDocument(layout){return readDocumentAs(
layout.document,looseObject({format:number2()}))??{}}function storeIdOf(dataDir,workspace){return(0,import_node_path42.basename)(storeDirectory(dataDir,workspace))}
function createLocalMachine(directory){let layout=layoutOf(directory);return{directory,workspaceId:(0,import_node_path43.basename)(directory),dataDir:(0,import_node_path43.dirname)(
directory),workerLog:layout.spawnLog,ownLog:layout.workerLog,filesOf:jobId2=>({log:layout.log(jobId2),activity:layout.activity(jobId2),output:file=>layout.output(
jobId2,file)}),lifelines:createLifelines(directory)}}function createMachineOfDatabase(directory,workspaceId){return{...createLocalMachine(directory),workspaceId,
filesOf:()=>{}}}var systemClock={now:Date.now,monotonic:monotonicMs};function openStore(settings2,on){let{store}=settings2;return store.kind==="files"?openFiles(
settings2,on):openDatabase(settings2,store)}async function openFiles({dataDir,workspace,shared},on){let store=await openFileStore({dataDir,workspace:shared?.home??
workspace,bootId:bootId(),machine:machineHere(),clock:systemClock,...on}),{location}=store,machine2=createLocalMachine(location);return{store,place:location,clock:systemClock,
machine:machine2,ended:Promise.resolve()}}async function openDatabase({dataDir:named3,workspace},{url,password}){let dataDir=secureDataDir(named3),{openPostgresStore}=await Promise.resolve().then(()=>__toESM(require("../postgres.cjs"))),
store=await openPostgresStore({url,password,workspace}),directory=storeDirectory(dataDir,workspace);makeDirectory(directory);let workspaceId=storeIdOf(dataDir,workspaceIn(
url)??workspace),machine2=createMachineOfDatabase(directory,workspaceId),{place:place22,clock,ended:ended22}=store;return{store,place:place22,clock,machine:machine2,
ended:ended22}}function machineHere(){return{host:hostId(),name:hostName(),startedAtMs:Date.now()-(0,import_node_os7.uptime)()*1e3}}var chunk_FOQXONWT=__toESM(require_chunk_FOQXONWT());var import_node_path44=require("node:path"),import_node_fs6=require("node:fs"),import_node_os8=require("node:os"),fs51=require("node:fs"),import_node_path45=require("node:path"),
fs310=require("node:fs"),import_promises9=require("node:timers/promises"),import_node_events=require("node:events"),fs210=require("node:fs"),import_node_path46=require("node:path"),
import_node_child_process=require("node:child_process"),import_node_events2=require("node:events"),fs54=require("node:fs"),fs410=require("node:fs"),
import_node_path47=require("node:path"),fs64=__toESM(require("node:fs/promises")),import_node_path48=require("node:path"),fs93=require("node:fs"),import_node_path49=require("node:path"),
import_node_crypto19=require("node:crypto"),fs74=require("node:fs"),import_node_path50=require("node:path"),import_node_fs7=require("node:fs"),import_node_path51=require("node:path"),
fs83=require("node:fs"),import_node_path52=require("node:path"),import_node_crypto20=require("node:crypto"),import_node_crypto21=require("node:crypto"),
import_node_os9=require("node:os"),import_node_path53=require("node:path"),import_node_crypto22=require("node:crypto"),import_node_path54=require("node:path"),import_node_crypto23=require("node:crypto"),
import_node_crypto24=require("node:crypto"),import_node_crypto25=require("node:crypto"),import_promises10=require("node:dns/promises"),import_node_http=require("node:http"),
import_node_https=require("node:https"),import_node_net2=require("node:net"),import_node_crypto26=require("node:crypto"),import_node_crypto27=require("node:crypto"),
fs103=require("node:fs"),import_node_path55=require("node:path"),FORWARDED=["SIGINT","SIGTERM","SIGHUP"];async function runInstead(file,args){if(!(0,import_node_fs6.existsSync)(
file)){process.stderr.write(`relay: NOT_BUILT "${file}" was not found next to this program. In a checkout of durable-relay run: npm ci. (The plugin contains nei\
ther the dashboard nor "relay top".)
`),process.exitCode=EXIT.refused;return}let{spawn:spawn2}=process.getBuiltinModule("node:child_process"),child=spawn2(process.execPath,[...process.execArgv,file,
...args],{stdio:"inherit"});for(let signal2 of FORWARDED)process.on(signal2,()=>{signal2==="SIGINT"&&process.stdin.isTTY||child.kill(signal2)});let exit=await new Promise(
(resolve22,reject)=>{child.once("error",reject),child.once("exit",(code,signal2)=>resolve22({code,signal:signal2}))});exitLike(exit)}function exitLike({code,signal:signal2}){
if(signal2===null){process.exitCode=code??EXIT.refused;return}for(let name3 of FORWARDED)process.removeAllListeners(name3);process.kill(process.pid,signal2)}function commandIn(options){
let at=options.findIndex(option=>!option.startsWith("-")),name3=options[at];if(name3===void 0)return;let rest2=options.toSpliced(at,1);if(!Object.hasOwn(GROUPS,
name3)){let command22=COMMANDS2.find(each=>each.name===name3);return command22&&{command:command22,rest:rest2}}let inner=rest2.findIndex(option=>!option.startsWith(
"-")),command2=COMMANDS2.find(each=>each.name===`${name3} ${rest2[inner]}`);if(command2!==void 0)return{command:command2,rest:rest2.toSpliced(inner,1)};let[next]=options.
slice(at+1),isList=LISTS.has(name3)&&next!=="--help"&&next?.startsWith("-")!==!1,list22=COMMANDS2.find(each=>isList&&each.name===`${name3} list`);return list22===
void 0?{group:name3,rest:rest2}:{command:list22,rest:rest2}}var COMMON_SWITCHES=["json","verbose"];function plainValues(declared,line){let kinds=kindsOf(declared),
args=[],flags={};for(let at=0;at<line.length;at+=1){let word=line[at]??"";if(word==="--")return{args:[...args,...line.slice(at+1)],flags};if(!word.startsWith("-")){
args.push(word);continue}let name3=word.slice(2),kind=word.startsWith("--")?kinds.get(name3):void 0,next=line[at+1];if(kind==="switch"&&!Object.hasOwn(flags,name3)&&
next!=="true"&&next!=="false")flags[name3]=!0;else if(kind==="text"&&!Object.hasOwn(flags,name3)&&isPlainValue(next))flags[name3]=next,at+=1;else return}return{
args,flags}}function kindsOf(declared){let own3=Object.entries(declared).map(([key2,{kind}])=>[kebab(key2),kind]);return new Map([...COMMON_SWITCHES.map(name3=>[
name3,"switch"]),...own3])}function isPlainValue(value){return value!==void 0&&/^[^-]/.test(value)}async function parse5(argv2,version2){let end2=argv2.indexOf(
"--"),options=end2===-1?argv2:argv2.slice(0,end2),found=commandIn(options);if(found?.command===void 0||options.includes("--help")||options.includes("--version")){
let{printHelp}=await Promise.resolve().then(()=>__toESM(require("./yargs-N5QV36EN.cjs")));printHelp(options,{found,version:version2});return}let{command:command2,
rest:rest2}=found,line=[...rest2,...end2===-1?[]:argv2.slice(end2)],values=plainValues(command2.flags,line)??await readAny(command2,line);return{command:command2,
...typedOf(command2,values)}}async function readAny(command2,line){let{anyValues}=await Promise.resolve().then(()=>__toESM(require("./yargs-N5QV36EN.cjs")));return anyValues(
command2,line)}function typedOf(command2,{args,flags}){let own3=Object.entries(command2.flags).map(([key2,{kind}])=>[key2,valueOf(command2,kebab(key2),{kind,value:flags[kebab(
key2)]})]);return{typed:{...argsOf(command2,args),...Object.fromEntries(own3)},common:{json:flags.json===!0,verbose:flags.verbose===!0}}}function valueOf(command2,name3,{
kind,value}){if(kind==="switch")return value===!0;if(value!==void 0){if(kind==="repeated")return[value].flat();if(kind==="text"&&Array.isArray(value))throw usageError(
command2,`--${name3} was given twice`);return value}}function argsOf(command2,words){let names2=Object.entries(command2.args).filter(([,{isRest}])=>isRest!==!0),
rest2=Object.keys(command2.args)[names2.length],given2=rest2===void 0?words:words.slice(0,names2.length),missing2=names2[given2.length];if(missing2!==void 0&&missing2[1].
isOptional!==!0)throw usageError(command2,`<${missing2[0]}> is missing`);if(given2.length>names2.length){let extra=given2.slice(names2.length).join(", ");throw usageError(
command2,`Unknown argument: ${extra}`)}return{...Object.fromEntries(given2.map((value,at)=>[names2[at]?.[0]??"",value])),...rest2===void 0?{}:{[rest2]:words.slice(
names2.length)}}}function createSweeper(on){let{queue,swept,warn:warn3}=on,starts=0,timer,isSweeping=!1,lastWarning="";async function sweep3(){await swept?.(await queue.
sweep())}async function tick(){if(!isSweeping){isSweeping=!0;try{await sweep3(),lastWarning=""}catch(error){let warning=error instanceof Error?error.message:String(
error);warning!==lastWarning&&warn3(`sweep failed: ${warning}`),lastWarning=warning}finally{isSweeping=!1}}}function start22(){starts+=1,timer??=setInterval(()=>{
tick()},5e3);let isStopped=!1;return()=>{isStopped||(isStopped=!0,starts-=1,!(starts>0)&&(clearInterval(timer),timer=void 0))}}return{sweep:sweep3,start:start22}}
function onlyWorkspace(services,own3=""){return{own:own3,ownPath:"",ids:()=>[own3],list:()=>[],open:()=>Promise.resolve(services)}}var FINISH_MS=1e4,BOUNCE_MS=3e4;
function everyMs(ms,clock,duty){let nextMs=Number.NEGATIVE_INFINITY;return async()=>{clock.monotonic()<nextMs||(nextMs=clock.monotonic()+ms,await duty())}}function createServices(on){
let{warn:warn3,...services}=on,{queue,inbox,messages,tools,team,clock,serve,serveAgain}=services,bounce=everyMs(BOUNCE_MS,clock,()=>inbox.bounce(clock.now())),finishNotices=everyMs(
FINISH_MS,clock,()=>messages.finishNotices()),sweeper=createSweeper({queue,warn:warn3,async swept(found){for(let{job_id,became}of found)became==="queued"&&await serve?.(
await queue.get(job_id));await team.tend(),await serveAgain?.(),await finishNotices(),await bounce(),await tools.journal.recover()}});return{...services,sweeper,
async whileWaiting(wait){let stop=sweeper.start();try{return await wait()}finally{stop()}}}}var SHELL=/^(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh|busybox|nu|elvish|pwsh)$/;
function endWhenUnprintable(program2){process.stderr.on("error",()=>{}),process.stdout.on("error",error=>{systemCode(error)==="EPIPE"&&process.exit(),refuse(`th\
e system answered ${systemCode(error)??error.message}. What was done stays done`)}),isClosed2()&&refuse("it is closed. Nothing was done");function refuse(why2){
process.stderr.write(lineOf2(program2,unprintable(why2))),process.exit(1)}}function unprintable(why2){let message2=`Cannot write to standard output: ${why2}; se\
nd the output to another place.`;return new RelayError("OUTPUT_UNWRITABLE",message2)}function lineOf2(program2,{code,message:message2}){return`${program2}: ${code}\
 ${message2}
`}function isClosed2(){if(process.platform!=="linux")return!1;try{let{rdev}=fs51.fstatSync(1);if(rdev===0||rdev!==fs51.statSync("/dev/null").rdev)return!1;let parent=`\
/proc/${process.ppid}`;return SHELL.test((0,import_node_path45.basename)(fs51.readlinkSync(`${parent}/exe`)))&&isReadable("/proc/self/fd/1")&&!isSameNull(`${parent}\
/fd/1`)}catch(error){if(systemCode(error)===void 0)throw error;return systemCode(error)==="EBADF"}}function isSameNull(path){return fs51.readlinkSync(path)==="/\
dev/null"&&isReadable(path)}function isReadable(path){return(fs51.lstatSync(path).mode&256)!==0}function createSessionWorker(on){let{queue,worker,leaseMs}=on,held2=new Map,
releaseHold=new Map,failing2=new Set,timer,isBeating=!1;function hold2(job){return held2.set(job.job_id,{job_id:job.job_id,token:job.token}),releaseHold.set(job.
job_id,queue.hold(job)),timer??=setInterval(()=>{sendHeartbeats()},on.heartbeatMs),job}function drop(jobId2){held2.delete(jobId2),failing2.delete(jobId2),releaseHold.
get(jobId2)?.(),releaseHold.delete(jobId2),!(held2.size>0)&&(clearInterval(timer),timer=void 0)}async function sendHeartbeats(){isBeating||(isBeating=!0,await Promise.
all([...held2.values()].map(sendHeartbeat)),isBeating=!1)}async function sendHeartbeat(each){try{await queue.heartbeat(each)||drop(each.job_id),failing2.delete(
each.job_id)}catch(error){failing2.has(each.job_id)||on.warn(`job ${each.job_id}: heartbeat failed: ${String(error)}`),failing2.add(each.job_id)}}async function heldJob22(jobId2){
let token3=held2.get(jobId2)?.token,job=token3===void 0?void 0:await queue.get(jobId2);return job?.state==="running"&&job.token===token3?job:void 0}return{async claim(agents,named22){
let claim3={worker,lease_ms:leaseMs,writes:!0};if(named22===void 0){for(let agent2 of agents){let next=await queue.claim({...claim3,agent:agent2});if(next!==void 0)
return hold2(next)}return}let{job_id,to}=named22,agent=agents.includes(to)?to:agents[0];return await heldJob22(job_id)??hold2(await queue.claimGiven(job_id,{...claim3,
agent}))},holding:()=>[...held2.values()],drop,async release(){let all=[...held2.values()];for(let{job_id}of all)drop(job_id);let reason2="The session that work\
ed on it ended.";await Promise.all(all.map(each=>queue.release(each,{reason:reason2}).catch(error=>on.warn(`job ${each.job_id}: ${String(error)}`))))}}}function settingsOfMember({
of:of2,write:write3,model},agents){let from=Object.hasOwn(agents,of2)?agents[of2]:void 0;if(from===void 0)return;let own3={...from,allowWrites:from.allowWrites&&
write3,concurrency:1};return own3.executor!=="command"&&own3.executor!=="chatgpt"&&model!==void 0?{...own3,model}:own3}var MEMBER_VARIABLE="RELAY_MEMBER",NONCE_VARIABLE="\
RELAY_MEMBER_NONCE";function memberMarker({name:name3,job_id}){return{name:MEMBER_VARIABLE,value:`${name3}.${job_id}`}}function jobOfMarker(value){return/\.([a-z2-7]{26})$/.
exec(value??"")?.[1]}var MACHINE={opensAfter:1,baseMs:1e3,longestMs:6e4,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},PERSON={opensAfter:1,baseMs:6e4,longestMs:10*
6e4,needsPerson:!0,mayBeOwn:!0,mostExcuses:1/0},RULES={program_missing:MACHINE,workspace_away:MACHINE,machine_busy:MACHINE,disk_unusable:MACHINE,login_needed:PERSON,
setup_needed:PERSON,quota_spent:PERSON,budget_spent:{opensAfter:1,baseMs:6e4,longestMs:24*36e5,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},service_limited:{opensAfter:2,
baseMs:6e4,longestMs:36e5,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},service_unavailable:{opensAfter:2,baseMs:2*1e3,longestMs:5*6e4,needsPerson:!1,mayBeOwn:!0,
mostExcuses:30}},PROBE_MS=6e4,CLOCK_SLACK_MS2=1e3,WORDS2={program_missing:"its program is not installed, or cannot be executed",workspace_away:"the workspace fo\
lder does not exist at the moment",machine_busy:"the machine refuses to start a process",disk_unusable:"no temporary file can be created",login_needed:"it is no\
t signed in, or its login has expired",setup_needed:"its service does not know it as it is configured here",quota_spent:"its credits are used up",budget_spent:"\
its budget for the day is spent",service_limited:"a limit of its service refuses turns",service_unavailable:"its service is not available"};function pausedOf(known2){
if(known2?.open===void 0)return;let{agent,kind,error,open:open4}=known2;return{agent,kind,words:WORDS2[kind],code:error.code,reason:error.message,since:open4.since,
until:open4.until,needs_person:RULES[kind].needsPerson,...known2.host===void 0?{}:{host:known2.host}}}function standingOf(known2,now){let open4=known2?.open;if(open4===
void 0)return{is:"closed"};let waitMs=left(open4.until,open4.pause_ms,now);if(waitMs>0)return{is:"paused",forMs:waitMs};if(open4.probing_at===void 0)return{is:"\
due"};let probing=new Date(Date.parse(open4.probing_at)+PROBE_MS).toISOString(),probeMs=left(probing,PROBE_MS,now);return probeMs>0?{is:"paused",forMs:probeMs}:
{is:"due"}}function left(until,waitMs,now){let ms=Date.parse(until)-now;return ms>waitMs+CLOCK_SLACK_MS2?0:ms}var PASSWORD_FILE="PGPASSFILE",PASSWORD_VARIABLE="\
PGPASSWORD";function workerEnvironment(own3,names2,settings2){return{...forTraces(own3),...withStore(own3,names2,settings2.store),RELAY_DATA_DIR:settings2.dataDir,
RELAY_WORKSPACE:settings2.workspace,RELAY_CONFIG:settings2.configPath,RELAY_LEASE_MS:String(settings2.leaseMs),RELAY_HEARTBEAT_MS:String(settings2.heartbeatMs),
RELAY_ALLOW_WRITES:settings2.allowWrites?"1":"0",RELAY_AUTOSPAWN:settings2.autospawn?"1":"0"}}function turnEnvironment(own3,agent,options){let env=withStore(own3,
options.names,options.store);return env.RELAY_DATA_DIR=options.dataDir,env.RELAY_WORKSPACE=options.workspace,env.RELAY_AGENT=agent,env}var OF_TRACES=/^OTEL_(?:SDK|TRACES|BSP|SERVICE|RESOURCE|SPAN|ATTRIBUTE|EXPORTER_OTLP)_/;
function forTraces(own3){let names2=Object.keys(own3).filter(name3=>OF_TRACES.test(name3));return variablesNamed(own3,names2.filter(name3=>!name3.endsWith("_HEA\
DERS")))}function withStore(own3,names2,store){if(store===void 0)return passedOn2(own3,names2);if(store===FILES)return{...passedOn2(own3,names2),RELAY_STORE:store};
let allowed=names2.filter(name3=>name3!==PASSWORD_VARIABLE);return{...passedOn2(own3,[...allowed,PASSWORD_FILE]),RELAY_STORE:store}}async function isServed(queue,agent,writes2){
return(await workersOf(queue,agent,writes2)).length>0}async function workersOf(queue,agent,writes2){return(await queue.workers.list()).filter(record2=>record2.stays===
!0&&record2.agents.includes(agent)&&record2.allow_writes.includes(agent)===writes2)}var LOG_BYTES=1024*1024,KEPT_BYTES=64*1024,PIPE="RELAY_PASSWORD_FD",PIPE_FD=3;
function openLog3(path){return fs210.mkdirSync((0,import_node_path46.dirname)(path),{recursive:!0,mode:448}),{path,fd:fs210.openSync(path,"a+",384)}}async function startWorker(on){
let{program:program2,agent,idleTimeoutMs,env,password,log}=on,{spawn:spawn2}=await Promise.resolve().then(()=>__toESM(require("node:child_process"))),flags=["--\
spawned","--agent",agent,"--idle-timeout",String(idleTimeoutMs)],shell=spawn2("/bin/sh",["-c",'"$@" &',"sh",process.execPath,program2,...flags],{cwd:(0,import_node_path46.dirname)(
log.path),env:password===void 0?env:{...env,[PIPE]:String(PIPE_FD)},detached:!0,stdio:["ignore",log.fd,log.fd,...password===void 0?[]:["pipe"]]}),pipe2=shell.stdio[PIPE_FD];
pipe2&&"end"in pipe2&&(pipe2.on("error",()=>{}),pipe2.end(password)),await(0,import_node_events.once)(shell,"exit")}var START_MS=5e3,CHECK_MS4=50,AGAIN_MS2=3e4,
FAILED_AGAIN_MS=5*6e4,FAILURE_CHARACTERS=1e3,LATER_MS=1e3;function createAutospawn(options){let{queue,machine:machine2,settings:settings2,clock,members:members2}=options,
starting=new Map,later3=new Map;function checkLater(agent){if(later3.has(agent))return;let timer=setTimeout(()=>{later3.delete(agent),ensureOrNote(agent)},LATER_MS);
later3.set(agent,timer.unref())}async function startedFor(agent){let known2=options.agents();if(Object.hasOwn(known2,agent)){let how=known2[agent];return how===
void 0||!settings2.autospawn?void 0:{how,writes:how.allowWrites||settings2.allowWrites}}let member=await members2.find(agent);if(member!==void 0)return{how:member.
settings,writes:member.settings.allowWrites,marker:member.marker}}async function ensure(agent){let started=await startedFor(agent);if(started===void 0)return;let{
how,writes:writes2,marker}=started;if(await isServed(queue,agent,writes2))return;let log=openLog3(machine2.workerLog(agent));try{let taken22=tryLock(log.path);if(taken22===
"held")return checkLater(agent);let release2=taken22==="stuck"?()=>{}:taken22;if(await isServed(queue,agent,writes2))return release2();try{await start2(options,
{agent,variables:variablesFor(how),marker,log})}catch(error){throw release2(),error}registered(options,{agent,writes:writes2}).then(release2)}finally{fs310.closeSync(
log.fd)}}async function ensureOrNote(agent){try{await ensure(agent)}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error;await noteFailure(
options,agent,error)}}async function ensureOnce(agent){let mine=starting.get(agent)??ensureOrNote(agent).finally(()=>starting.delete(agent));return starting.set(
agent,mine),mine}async function needsWorker(agent){let now=clock.now(),started=await startedFor(agent);if(started===void 0)return!1;let{writes:writes2}=started,
due=await queue.nextWork(agent,{writes:writes2});if(due===void 0||due>now||standingOf(await queue.pauses.of(agent),now).is==="paused")return!1;let latest=await queue.
workers.latestStart(agent);if(latest===void 0)return!0;let pauseMs=latest.failure===void 0?AGAIN_MS2:FAILED_AGAIN_MS;return Math.abs(now-Date.parse(latest.at))>=
pauseMs}return{async serve(job){job.state==="queued"&&await ensureOnce(job.to)},async serveAgain(){try{let configured2=settings2.autospawn?Object.keys(options.agents()):
[];for(let agent of[...configured2,...await members2.names()])await needsWorker(agent)&&await ensureOnce(agent)}catch(error){if(!(error instanceof RelayError))throw error}}}}
function markedBy({name:name3,value}){return{[name3]:value}}async function start2({queue,clock,settings:settings2,storePassword,env,program:program2},{agent,variables,
marker,log}){fs310.accessSync(program2),await queue.workers.recordStart({agent,at:new Date(clock.now()).toISOString(),log:log.path}),await startWorker({program:program2,
agent,idleTimeoutMs:settings2.autospawnIdleMs,env:{...workerEnvironment(env,variables,settings2),...marker&&markedBy(marker)},password:storePassword?.(),log})}async function registered({
queue,clock,warn:warn3},wanted){let deadline=clock.monotonic()+START_MS;try{for(;clock.monotonic()<deadline&&!await isServed(queue,wanted.agent,wanted.writes);)
await(0,import_promises9.setTimeout)(CHECK_MS4,void 0,{ref:!1})}catch(error){if(!mayHeal(error))throw error;warn3(`cannot check whether the worker of "${wanted.
agent}" serves: ${String(error)}`)}}async function noteFailure({queue,machine:machine2,clock,warn:warn3},agent,error){let failure2=error instanceof Error?error.
message:String(error);warn3(`cannot start a worker for "${agent}": ${failure2}`);let at=new Date(clock.now()).toISOString(),record2={agent,at,log:machine2.workerLog(
agent),failure:failure2.slice(0,FAILURE_CHARACTERS)};try{await queue.workers.recordStart(record2)}catch(refusal4){if(!(refusal4 instanceof RelayError)&&systemCode(
refusal4)===void 0)throw refusal4}}async function lookAt(on,member){let{end:end2}=member;if(end2!==void 0)return{state:end2.how==="removed"&&member.closed_at===
void 0?"removing":end2.how,reason:end2.reason};let job=await taskOf2(on.queue,member);return hasBegun(member,job)?member.runs==="session"&&!await hasSession(on.
registry,member)?{state:"gone",reason:"The process of its session has ended.",job}:job?.state==="running"?{state:"busy",job}:job?.state==="queued"&&member.runs===
"turns"?{state:"waiting",reason:await on.queue.why(job),job}:{state:member.runs==="session"?"ready":"idle",job}:{state:"starting",job}}async function taskOf2(queue,{
job_id}){try{return await queue.get(job_id)}catch(error){if(error instanceof RelayError&&error.code==="JOB_NOT_FOUND")return;throw error}}function hasBegun({runs,
ready_at},job){return ready_at!==void 0||runs==="turns"&&job!==void 0&&job.token>0}async function hasSession(registry2,member){return(await registry2.list("sess\
ion")).some(({session,process:process2,silent_ms})=>session===member.session&&!isGone(process2,silent_ms))}async function failureOf(on,member,{job,now}){let isLate=now>
Date.parse(member.ready_by);if(job===void 0)return isLate?"The process that started it ended before it had sent the task.":void 0;if(job.state!=="queued")return;
let latest=await on.queue.workers.latestStart(member.name);if(latest?.failure!==void 0)return latest.failure;if(!isLate)return;let waited=duration2(Date.parse(member.
ready_by)-Date.parse(member.spawned_at));return`${member.runs==="session"?"Its session did not register":"No worker claimed its task"} within ${waited}${logTail(
on.logOf(member.name))}.`}var TAIL_BYTES=8192,TAIL_CHARACTERS=1e3,TAIL_LINES=8;function logTail(path){let text3=lastBytes(path),last2=redactTail(text3,TAIL_CHARACTERS).
split(`
`).map(line=>line.trim()).filter(line=>line!=="").slice(-TAIL_LINES);return last2.length===0?"":`; the end of its log "${path}": ${last2.join(" | ")}`}function lastBytes(path){
try{let fd=fs410.openSync(path,"r");try{let{size}=fs410.fstatSync(fd),tail=Buffer.alloc(Math.min(size,TAIL_BYTES)),length=fs410.readSync(fd,tail,0,tail.length,size-
tail.length);return tail.toString("utf8",0,length)}finally{fs410.closeSync(fd)}}catch(error){if(systemCode(error)===void 0)throw error;return""}}var FAILS_WITHIN_MS=1e3;
async function startSession(on){let{member,session,settings:settings2}=on,folder=folderInside(settings2.workspace,member.cwd??".");if(folder===void 0)return`"${member.
cwd}" is not a folder inside the workspace`;let marker=memberMarker(member),[program2="",...args]=session.command.map(part=>part.replaceAll("{name}",member.name).
replaceAll("{folder}",folder)),log=openLog3(on.log);try{let child=(0,import_node_child_process.spawn)(program2,args,{cwd:folder,env:{...turnEnvironment(on.env,member.
name,{...settings2,names:session.env}),RELAY_CONFIG:settings2.configPath,[marker.name]:marker.value,[NONCE_VARIABLE]:on.nonce},detached:!0,stdio:["ignore",log.fd,
log.fd]}),ended22=await firstOf2(child).finally(()=>child.unref());return ended22===void 0||ended22===0?void 0:`"${program2}" ended with ${ended22}${logTail(on.
log)}`}catch(error){if(systemCode(error)===void 0&&!(error instanceof RelayError))throw error;return`cannot start "${program2}": ${String(error)}`}finally{fs54.closeSync(
log.fd)}}async function firstOf2(child){let timer=AbortSignal.timeout(FAILS_WITHIN_MS);try{let[code,signal2]=await(0,import_node_events2.once)(child,"exit",{signal:timer});
return code===null?signal2??"an unknown signal":code===0?0:`exit code ${code}`}catch(error){if(timer.aborted)return;throw error}}async function folderSize(path,signal2){
let parts=[];for(let name3 of await namesIn23(path)){if(signal2.aborted)break;parts.push({name:name3,bytes:await bytesIn((0,import_node_path48.join)(path,name3),
signal2)})}return{bytes:parts.reduce((sum,{bytes})=>sum+bytes,0),isWhole:!signal2.aborted,parts:parts.toSorted((one,other)=>other.bytes-one.bytes)}}async function bytesIn(path,signal2){
let found=await fs64.lstat(path).catch(unlessGone4);if(found===void 0)return 0;if(!found.isDirectory())return found.size;let bytes=0;for(let name3 of await namesIn23(
path)){if(signal2.aborted)return bytes;bytes+=await bytesIn((0,import_node_path48.join)(path,name3),signal2)}return bytes}async function namesIn23(path){return await fs64.readdir(
path).catch(unlessGone4)??[]}function unlessGone4(error){if(!["ENOENT","ENOTDIR","EACCES"].includes(systemCode(error)??""))throw error}var DAY_MS4=864e5;function localServices(relay,on){
let{settings:settings2,env,probe:probe22,programPath:programPath2}=on,{store,place:place6,machine:machine2,clock}=relay,choice=settings2.store;return{store,place:place6,
directory:machine2.directory,size:signal2=>folderSize(machine2.directory,signal2),inspectDatabase:choice.kind==="files"?void 0:()=>inspectDatabase(choice),workerLogs:{
ofWorker:machine2.ownLog,ofAgent:machine2.workerLog},filesOf:machine2.filesOf,async copyTo(to){let{copyStore}=await Promise.resolve().then(()=>__toESM(require("./copying-XUGOIJMW.cjs")));
return copyStore(relay,{settings:settings2,env,to})},leftLine:()=>choice.kind==="files"&&settings2.shared===void 0?leftLine(settings2.dataDir,store.workspace):void 0,
async access(){let{openTokens}=await Promise.resolve().then(()=>__toESM(require("./access-tokens-7DM3SWGE.cjs"))),{openGrants}=await Promise.resolve().then(()=>__toESM(require("./grants-LFVO7Q5B.cjs"))),
{hashOf:hashOf32,newSecret:newSecret2}=await Promise.resolve().then(()=>__toESM(require("./secrets-QDVVVZLR.cjs"))),directory=(0,import_node_path47.join)(machine2.
dataDir,"http"),{now}=clock;return{tokens:openTokens(directory,now),grants:openGrants(directory,{now,resource:""}),secrets:{newClientSecret:()=>newSecret2("clie\
nt"),hashOf:hashOf32}}},folder:settings2.workspace,programPath:programPath2,configPath:settings2.configPath,env,probe:probe22,retentionMs:settings2.retentionDays*
DAY_MS4}}var KEPT_MS=3600*1e3,MOST_FAILED=10,FAILED_MS=600*1e3,MOST_CHARACTERS=200;function openWorkspaceKeys(directory,on){let{now,book}=on,kept=(0,import_node_path50.join)(
directory,"keys"),failedPath=(0,import_node_path50.join)(directory,"failed.json"),at=(delayMs2=0)=>new Date(now()+delayMs2).toISOString();makeDirectory(directory);
function recentFailures(){let after=at(-FAILED_MS);return(readDocumentAs(failedPath,FailedKeys)?.at??[]).filter(time2=>time2>after)}function removeExpired(){for(let file of namesIn4(
kept)){if(!file.endsWith(".json"))continue;let record2=readDocumentAs((0,import_node_path50.join)(kept,file),KeptKey);(record2===void 0||record2.expires_at<at())&&
forget(file.slice(0,-5))}}function forget(name3){ifPresent(()=>fs74.unlinkSync((0,import_node_path50.join)(kept,`${name3}.key`))),ifPresent(()=>fs74.unlinkSync(
(0,import_node_path50.join)(kept,`${name3}.json`)))}return{list:()=>book.list(),async create(name3){removeExpired();let key2=`rk_live_${(0,import_node_crypto19.randomBytes)(
32).toString("base64url")}`,record2={format:1,name:name3,created_at:at()};if(await book.add(hashOf3(key2),record2))return key2;let message2=`Cannot create the w\
orkspace "${name3}": there is one of this name. Join it with its key, or choose another name.`;throw new RelayError("WORKSPACE_EXISTS",message2)},async keep(name3,key2){
makeDirectory(kept);let expires_at=at(KEPT_MS);await replaceDocument((0,import_node_path50.join)(kept,`${name3}.json`),{format:1,name:name3,expires_at});let file=(0,import_node_path50.join)(
kept,`${name3}.key`);return fs74.writeFileSync(file,`${key2}
`,{mode:384,flag:"wx"}),{file,expires_at}},async open(key2){removeExpired();let failures=recentFailures();if(failures.length>=MOST_FAILED)throw refused4("too ma\
ny wrong keys were tried lately. Try again in ten minutes");let found=key2.length>MOST_CHARACTERS?void 0:await book.find(hashOf3(key2.trim()));if(found===void 0)
throw await replaceDocument(failedPath,{format:1,at:[...failures,at()]}),refused4("it is the key of no workspace here. Ask the person who has it");return forget(
found.name),found}}}function hashOf3(key2){return(0,import_node_crypto19.createHash)("sha256").update(key2).digest("hex")}function refused4(why2){return new RelayError(
"WORKSPACE_KEY_REFUSED",`Cannot use this workspace key: ${why2}.`)}var Joined=object({format:literal(1),folder:string2(),name:string2(),joined_at:string2()});function foldersOf(dataDir,name3){
let directory=(0,import_node_path51.join)(dataDir,"joined");return namesIn4(directory).flatMap(file=>readDocumentAs((0,import_node_path51.join)(directory,file),
Joined)??[]).filter(joined2=>joined2.name===name3&&(0,import_node_fs7.existsSync)(joined2.folder)).toSorted((a,b)=>a.joined_at<b.joined_at?-1:1).map(({folder})=>folder)}
function fileBook(dataDir){let records=openRecords((0,import_node_path52.join)(dataDir,"workspaces"),SharedRecord);return{find:async hash24=>records.get(hash24),
list:async()=>records.all().map(({record:record2})=>record2).filter(({name:name3})=>fs83.existsSync(sharedHome(dataDir,name3))),async add(hash24,record2){await records.
put(hash24,record2),makeDirectory((0,import_node_path52.join)(dataDir,"shared"));try{return fs83.mkdirSync(sharedHome(dataDir,record2.name),{mode:448}),!0}catch(error){
if(records.remove(hash24),systemCode(error)==="EEXIST")return!1;throw error}}}}var LISTING2="relay.workspaces",LOG=["workspaces"],PAGE5=500;function databaseBook({
url,password}){let place6=withWorkspace(url,LISTING2);async function within2(work){let{openPostgresStore}=await Promise.resolve().then(()=>__toESM(require("../postgres.cjs"))),
store=await openPostgresStore({url:place6,password,workspace:LISTING2});try{let lines=[];for(let after=0,read=PAGE5;read===PAGE5;){let page2=await store.logs.read(
LOG,{after,limit:PAGE5});lines.push(...page2.flatMap(listedIn)),read=page2.length,after+=read}let version2=await store.logs.last(LOG)+1;return await work(lines,
event=>store.logs.append(LOG,version2,event))}finally{store.close(),await store.ended}}return{find:hash24=>within2(async lines=>lines.find(line=>line.hash===hash24)?.
record),list:()=>within2(async lines=>lines.map(({record:record2})=>record2)),async add(hash24,record2){let{openCatalogue}=await Promise.resolve().then(()=>__toESM(require("../postgres.cjs"))),
catalogue=openCatalogue({url,password});if((await catalogue.workspaces().finally(()=>catalogue.close())).some(({name:name3})=>name3===record2.name))return!1;for(;;){
let added=await within2(async(lines,add)=>lines.some(line=>line.record.name===record2.name)?!1:await add({hash:hash24,record:record2})===void 0?void 0:!0);if(added!==
void 0)return added}}}}function listedIn({event}){let{hash:hash24,record:record2}=event,parsed2=SharedRecord.safeParse(record2);return typeof hash24=="string"&&
parsed2.success?[{hash:hash24,record:parsed2.data}]:[]}function createSharing(settings2,{now,env}){let{workspace:folder,shared,store}=settings2,dataDir=secureDataDir(
settings2.dataDir),path=joinedPath(dataDir,folder),book=store.kind==="files"?fileBook(dataDir):databaseBook(store),keys=openWorkspaceKeys((0,import_node_path49.join)(
dataDir,"workspaces"),{now,book});async function enter2(name3){if(env.RELAY_STORE===FILES||isNamedByUrl(settings2))throw named2(folder);makeDirectory((0,import_node_path49.join)(
dataDir,"joined"));let joined2={format:1,folder,name:name3,joined_at:new Date(now()).toISOString()};return await replaceDocument(path,joined2),{jobs_left:jobsOf2()}}
function jobsOf2(){return jobsIn(layoutOf(storeOf(dataDir,folder).directory))}return{folder,current:()=>shared?.name,ownJobs:jobsOf2,async list(){return(await keys.
list()).map(({name:name3,created_at})=>({name:name3,created_at,folders:foldersOf(dataDir,name3)}))},async create(name3){if(!SHARED_NAME.test(name3))throw badName(
name3);return keys.create(name3)},keep:(name3,key2)=>keys.keep(name3,key2),enter:enter2,async join(key2){let{name:name3}=await keys.open(key2);return{name:name3,
...await enter2(name3)}},leave(){return ifPresent(()=>fs93.unlinkSync(path)),shared?.name}}}function isNamedByUrl({store,shared}){return store.kind==="postgres"&&
workspaceIn(store.url)!==shared?.name}function badName(name3){let message2=`Cannot create the workspace "${name3.slice(0,80)}": its name must be 1 to 63 lower-c\
ase letters, digits, "-" or "_", and begin with a letter or digit.`;return new RelayError("INPUT_INVALID",message2,{details:{field:"name"}})}function named2(folder){
let message2=`Cannot join a workspace with "${folder}": its settings name its store already (RELAY_STORE, or the configuration file). Take the name out there fi\
rst.`;return new RelayError("CONFIG_INVALID",message2)}var DAY_MS23=864e5;function assembleServices(relay,on){let{machine:machine2,queue,inbox,audit:audit2,actions,
messages,webhooks,tools,clock,team}=relay,{settings:settings2,env,program:program2,session,worktrees=noWorktrees,warn:warn3}=on,{maxTaskBytes,waitTimeoutMs,leaseMs,
heartbeatMs}=settings2,agents=()=>knownAgents(settings2.configPath),{store}=settings2,workers=createAutospawn({queue,machine:machine2,clock,settings:{...settings2,
store:storeText(store)},storePassword:()=>store.kind==="postgres"?store.ownPassword():void 0,env,program:program2,agents:()=>servedAgents(settings2.configPath),
members:servedMembers(team,agents),warn:warn3}),sessionWorker=session===void 0?void 0:createSessionWorker({queue,worker:ownWorker(session),leaseMs,heartbeatMs,warn:warn3});
return createServices({queue,inbox,audit:audit2,actions,messages,webhooks,tools,clock,limits:{maxTaskBytes,waitTimeoutMs},keepsMs:settings2.autoGc?settings2.retentionDays*
DAY_MS23:void 0,agents,worktrees:()=>worktrees(relay),sessionWorker,team,sharing:()=>createSharing(settings2,{now:clock.now,env}),startSession:(member,how)=>startSession(
{member,...how,env,settings:{...settings2,store:storeText(store)},log:machine2.workerLog(member.name)}),talks:settings2.toolsets.includes("messages"),async pairings(){
let{openPairings}=await Promise.resolve().then(()=>__toESM(require("./pairings-I5NLJ46H.cjs")));return openPairings(machine2.dataDir,clock.now)},...workers,warn:warn3})}
function servedMembers(team,agents){return{async find(name3){let member=await team.find(name3);if(member===void 0||!isLiving(member)||member.runs!=="turns")return;
let settings2=settingsOfMember(member,agents());return settings2&&{settings:settings2,marker:memberMarker(member)}},async names(){return(await team.list()).filter(
each=>isLiving(each)&&each.runs==="turns").map(({name:name3})=>name3)}}}function noWorktrees(){let message2="Cannot use a worktree here: this program does not w\
ork with git. Use the relay command.";throw new RelayError("TOOL_UNAVAILABLE",message2)}function createAudit(on){let{logs:logs2,warn:warn3,workspace}=on,recorder,
at=()=>new Date(on.clock.now()).toISOString();async function load(){let{createRecorder}=await Promise.resolve().then(()=>__toESM(require("./record-TAEWXXWE.cjs"))),
{NewAuditEntry:Schema}=await Promise.resolve().then(()=>__toESM(require("./audit-entry-FNMTQ574.cjs")));return createRecorder({logs:logs2,name:AUDIT,title:"audi\
t log",stamp:entry=>({at:at(),...Schema.parse(entry)}),beginning:({who})=>[{at:at(),what:"audit.began",who,workspace}]})}async function record2(entry){recorder??=
load(),await(await recorder)(entry)}return{record:record2,async note(entry){try{await record2(entry)}catch(error){warn3(`audit_failed: ${entry.what} was not rec\
orded: ${String(error)}`)}},read:async query=>(await Promise.resolve().then(()=>__toESM(require("./read-PELSI3PL.cjs")))).readPage(logs2,query),verify:async kept=>(await Promise.resolve().then(()=>__toESM(require("./verify-W4IP4H4N.cjs")))).
verifyChain(logs2,AUDIT,kept)}}function configuredActions({actions}){return Object.entries(actions).map(([name3,{description:description2,input:input3,output:output2,
availableTo,maxAttempts}])=>({name:name3,description:description2,input:input3,output:output2,available_to:availableTo,max_attempts:maxAttempts,handler:"command",
registered:0,since:0}))}function refuseChecks(on,asked){let{to}=asked,names2=asked.task.checks??[],agent=Object.hasOwn(on.agents,to)?on.agents[to]:void 0;if(names2.
length>0&&agent?.executor==="chatgpt"){let message2=`Cannot dispatch: "${to}" works in the cloud, where no check can see its work. Leave "checks" out.`;throw new RelayError(
"CHECK_FORBIDDEN",message2,{details:{check:names2[0]}})}for(let name3 of names2){let known2=Object.hasOwn(on.checks,name3)?on.checks[name3]:void 0;if(known2===void 0)
throw unknown2(on,asked,name3);let why2=whyForbidden(known2,on.workspace,asked);if(why2===void 0)continue;let message2=`Cannot dispatch: check "${name3}" ${why2}\
. ${usable(on,asked)}`;throw new RelayError("CHECK_FORBIDDEN",message2,{details:{check:name3}})}}function whyForbidden({agents,workspaces,readOnlyJobs},workspace,{
to,task:task2}){if(agents?.includes(to)===!1)return`may not run for agent "${to}"`;if(workspaces?.includes(workspace)===!1)return"may not run in this workspace";
if(task2.write!==!0&&!readOnlyJobs)return"runs for write jobs only, because the operator has not allowed it for read-only ones"}function usableChecks({checks,workspace},asked){
return Object.entries(checks).filter(([,each])=>whyForbidden(each,workspace,asked)===void 0).map(([name3])=>name3)}function unknown2(on,asked,name3){let guess=didYouMean(
[name3],Object.keys(on.checks)),message2=`Cannot dispatch: there is no check "${name3}" on the operator's list.${guess} ${usable(on,asked)}`;return new RelayError(
"CHECK_UNKNOWN",message2,{details:{check:name3}})}function usable(on,asked){let names2=usableChecks(on,asked);return names2.length===0?'No check can be used for\
 this job; a person can add one with "relay check add".':`This job can use: ${names2.join(", ")}.`}function applyLine(actions,{version:version2,at,event}){let parsed2=parseKnown(
value=>ActionEvent.safeParse(value),event);if(!parsed2.success)return;let line=parsed2.data;if(line.type==="unregister"){actions.get(line.name)?.registered===line.
registered&&actions.delete(line.name);return}let{action,owner}=line,since=actions.get(action.name)?.since??version2;actions.set(action.name,{...action,owner,registered:version2,
since,registered_at:at})}var LOG2=["actions"],PAGE22=500,MOST_ACTIONS=500,MAX_TRIES4=50;function createActions(on){let{store,clock}=on,{logs:logs2,registry:registry2}=store,
registered2=new Map,version2=0,reading=Promise.resolve();function refresh(){return reading=reading.then(readOn,readOn),reading}async function readOn(){for(;;){let lines=await logs2.
read(LOG2,{after:version2,limit:PAGE22});for(let line of lines)applyLine(registered2,line);if(version2=lines.at(-1)?.version??version2,lines.length<PAGE22)return}}
async function list22(){await refresh();let configured2=on.configured(),own3=new Set(configured2.map(({name:name3})=>name3)),others=[...registered2.values()].filter(
({name:name3})=>!own3.has(name3));return[...configured2,...others.toSorted((a,b)=>a.since-b.since)]}async function find3(name3){return(await list22()).find(action=>action.
name===name3)}async function change(decide){for(let tries=0;tries<MAX_TRIES4;tries+=1){await refresh();let next=version2+1,event=await decide();if(event===void 0)
return!1;if(await logs2.append(LOG2,next,event)!==void 0)return await refresh(),!0}throw new RelayError("STORE_WRITE_FAILED","Cannot change the actions: other p\
rocesses change them all the time. Try again.")}async function sessionsOf(agent){return(await registry2.list("session")).some(session=>session.agent===agent&&session.
works&&!isGone(session.process,session.silent_ms))}async function isHandled({name:name3,handler,owner}){if(handler==="mcp")return owner!==void 0&&await sessionsOf(
owner.agent);let agent=agentOfAction(name3);return(await registry2.list("worker")).some(({agents,worker,silent_ms})=>agents.includes(agent)&&!isGone(worker,silent_ms))}
async function lastSeen(agent){let record2=await registry2.get("agent",agent);return record2===void 0?"":`, last seen ${duration2(clock.now()-Date.parse(record2.
last_seen))} ago`}return{list:list22,find:find3,isHandled,async register(definition,owner){let{checkDefinition}=await Promise.resolve().then(()=>__toESM(require("./definition-RRJSQFJK.cjs")));
await checkDefinition(definition),await change(async()=>{let known2=await find3(definition.name);if(known2!==void 0&&known2.owner?.agent!==owner.agent)throw taken2(
known2);if(!(known2!==void 0&&isSame4(known2,definition))){if(known2===void 0&&registered2.size>=MOST_ACTIONS)throw tooMany2(definition.name);return{type:"regis\
ter",action:{...definition},owner:{...owner}}}});let action=registered2.get(definition.name);if(action!==void 0)return action;throw new RelayError("ACTION_NOT_F\
OUND",`Action "${definition.name}" was unregistered.`)},unregister(name3,{by:by2,registered:only}){return change(async()=>{let known2=registered2.get(name3);if(!(known2===
void 0||only!==void 0&&known2.registered!==only))return{type:"unregister",name:name3,registered:known2.registered,by:{...by2}}})},async takenBy(agent){return await refresh(),
[...registered2.values()].filter(({handler,owner})=>handler==="mcp"&&owner?.agent===agent).map(({name:name3})=>name3)},async whyWaiting(agent){let name3=actionOfAgent(
agent);if(name3===void 0)return;let action=await find3(name3);if(action===void 0)return`action "${name3}" is not registered any more; the call runs when it is r\
egistered again`;if(action.owner===void 0)return;let{agent:owner}=action.owner;if(action.handler==="mcp"&&await isHandled(action))return`a session of "${owner}"\
 has to take the call with claim_job`;let since=action.registered_at===void 0?"":` at ${action.registered_at}`;return`no process handles action "${name3}" now; \
it was registered by agent "${owner}"${since}${await lastSeen(owner)}. The call runs when "${owner}" is back`},watch:listener=>logs2.watch(LOG2,listener)}}function isSame4(known2,definition){
return["description","input","output","available_to","handler","max_attempts"].every(field=>JSON.stringify(known2[field])===JSON.stringify(definition[field]))}function taken2({
name:name3,owner}){let by2=owner===void 0?"the operator configured it":`agent "${owner.agent}" registered it`,message2=`Cannot register action "${name3}": ${by2}\
. Choose another name; a person can free this one with: relay action remove ${name3}`;return new RelayError("ACTION_TAKEN",message2,{details:{action:name3}})}function tooMany2(name3){
let message2=`Cannot register action "${name3}": this workspace has ${MOST_ACTIONS} actions, the most that it may have. Unregister one first.`;return new RelayError(
"ACTION_TAKEN",message2,{details:{action:name3}})}function refuseOtherChoice(job,{question_id,answer}){let question=openQuestion(job);if(question?.question_id!==
question_id)return;let choices=question.choices??[];if(choices.length===0||choices.includes(answer))return;let names2=choices.map(choice=>JSON.stringify(choice)).
join(", "),message2=`Cannot answer job "${job.job_id}": the answer is not one of the choices. Send one of them word for word: ${names2}.`;throw new RelayError("\
ANSWER_REFUSED",message2)}async function headsOf(blobs,events){let heads=new Map;for(let blob of blobsOf(events))heads.set(blob.file,await blobs.head(blob,HEAD_BYTES));
return heads}function createAgentPauses(on){let{registry:registry2,spansHosts}=on,keyOf2=(agent,host2)=>host2===void 0?agent:`${agent}@${host2}`,hostHere2=()=>spansHosts?
ownIdentity().host:void 0,keyHere=agent=>keyOf2(agent,hostHere2());return{of:agent=>registry2.get("pause",keyHere(agent)),async list(){let known2=await registry2.
list("pause"),hosts=spansHosts?await hostsIn(registry2):void 0;return known2.flatMap(pause22=>pause22.host!==void 0&&hosts?.has(pause22.host)!==!0?[]:pausedAt(pause22)??
[])},change:(agent,decide)=>registry2.change("pause",keyHere(agent),known2=>{let next=decide(known2);return next===known2||next===void 0||!spansHosts?next:{...next,
host:hostHere2(),host_name:hostName()}}),async end(agent){let known2=(await registry2.list("pause")).filter(pause22=>pause22.agent===agent);for(let{host:host2}of known2)
await registry2.remove("pause",keyOf2(agent,host2));return known2.some(pause22=>pausedOf(pause22)!==void 0)}}}async function hostsIn(registry2){let alive=(await registry2.
list("worker")).filter(({worker,silent_ms})=>!isGone(worker,silent_ms));return new Set([ownIdentity().host,...alive.map(({worker})=>worker.host)])}function pausedAt(pause22){
let paused=pausedOf(pause22),{host:host2,host_name}=pause22;if(paused===void 0||host2===void 0||host2===ownIdentity().host)return paused;let there=`on "${host_name??
host2}": `;return{...paused,reason:there+paused.reason,words:there+paused.words}}var MOST_LEVELS2=64;async function boundsOf(store,{self,parentId,flowId}){let found=self===
void 0?[]:ownBounds(self),flows=new Set;flowId!==void 0&&flows.add(flowId);let above=parentId;for(let level=0;above!==void 0&&level<MOST_LEVELS2;level+=1){let job=await store.
jobs.read(above);if(job===void 0)break;found.push(...ownBounds(job).filter(({owner})=>owner.kind==="tree")),job.flow!==void 0&&flows.add(job.flow.flow_id),above=
job.parent?.job_id}for(let id8 of flows){let caps2=await capsOfFlow(store,id8);caps2!==void 0&&found.push({owner:{kind:"flow",flow_id:id8},caps:caps2,account:["\
budget","flow",id8]})}return found}function boundsOfJob(store,job){return boundsOf(store,{self:job,parentId:job.parent?.job_id,flowId:job.flow?.flow_id})}function ownBounds({
job_id,budget}){if(budget===void 0)return[];let{covers="tree",...caps2}=budget;return[{owner:{kind:covers,job_id},caps:caps2,account:["budget","job",job_id]}]}function boundOfDay(agent,caps2,nowMs){
let day=new Date(nowMs).toISOString().slice(0,10);return{owner:{kind:"day",agent,day},caps:caps2,account:["budget","agent",agent,day]}}var First=object({type:literal(
"start"),document:object({budget:optional(Caps)})});async function capsOfFlow({logs:logs2},flowId){let[line]=await logs2.read(["flow",flowId],{after:0,limit:1,settled:!1}),
first3=First.safeParse(line?.event);return first3.success?first3.data.document.budget:void 0}var NO_RULES={problem:()=>{},daily:()=>{},price:()=>{}};function createBudgets(on){
let{store,clock,rules=NO_RULES}=on,opened,accounts=()=>opened??=Promise.resolve().then(()=>__toESM(require("./accounts-R62KWKL5.cjs"))).then(code=>code.openAccounts(
store.logs));function ofDay(agent){let caps2=rules.daily(agent);return caps2===void 0?[]:[boundOfDay(agent,caps2,clock.now())]}async function spent(bound,turn2){
let kept=await accounts();return bound.owner.kind==="turn"?kept.ofTurn(bound.account,turn2):kept.total(bound.account)}return{async admit({to,model,budget,parentId,
flowId}){let above=await boundsOf(store,{parentId,flowId}),{covers:_,...own3}=budget??{},all=[...budget===void 0?[]:[[void 0,own3]],...[...above,...ofDay(to)].map(
({owner,caps:caps2})=>[owner,caps2])];for(let[owner,caps2]of all){let problem=rules.problem({agent:to,model,caps:caps2});if(problem!==void 0)throw unenforceableError(
{to,owner,caps:caps2,problem})}for(let{owner,caps:caps2,account}of above){let total=await(await accounts()).total(account),cap=forbids(caps2,{...total,turns:total.
turns+1});if(cap===void 0)continue;let found={owner,cap,caps:caps2,spending:total},message2=spentMessage(`Cannot dispatch to "${to}"`,found);throw new RelayError(
"BUDGET_SPENT",message2)}},of:async job=>[...await boundsOfJob(store,job),...ofDay(job.to)],ofAgent:ofDay,spent,async note(bound,charge){let total=await(await accounts()).
note(bound.account,charge);return bound.owner.kind==="turn"?charge:total},collect:async(before,most=Number.POSITIVE_INFINITY)=>(await accounts()).collect(before,
most),price:of2=>rules.price(of2)}}function unenforceableError(found){let{to,owner,caps:caps2,problem}=found,{cap,code,why:why2}=problem,whose=owner===void 0?"i\
ts budget":WHOSE[owner.kind],limit=quantity(cap,caps2[cap]??0),message2=`Cannot dispatch to "${to}" within ${whose} of ${limit}: ${why2}.`;return new RelayError(
code,message2,{details:{agent:to,cap}})}var WHOSE={job:"the budget of the job that sends it",tree:"the budget of the job that sends it",turn:"the budget of the \
job that sends it",flow:"the budget of its flow",day:"its budget for a day"};function createConversations2(on){let{registry:registry2,clock}=on;return{async thread(agent,key2,at){
let latest=await registry2.get("thread",[agent,key2]),found=(latest===void 0?[]:[latest,...latest.others??[]]).find(({home})=>isAt2(home,at));return found&&{thread_id:found.
thread_id,thread_usage:found.thread_usage}},async latestElsewhere(agent,key2,at){let latest=await registry2.get("thread",[agent,key2]);if(!(latest===void 0||isAt2(
latest.home,at)))return latest.host_name??"another host"},async keepThread(agent,key2,{thread_id,thread_usage},{home,host_name}={}){let thread={agent,key:key2,thread_id,
thread_usage};if(home===void 0)return registry2.put("thread",[agent,key2],thread);await registry2.change("thread",[agent,key2],latest=>{let others=(latest===void 0?
[]:[latest,...latest.others??[]]).filter(each=>each.home!==void 0&&each.home!==home);return{...thread,home,host_name,others:others.map(threadIn).slice(0,8)}})},
async list(agent){let records=new Map;for(let{key:key2,job_ids,at}of await registry2.list("conversation_jobs",agent))records.set(key2,{key:key2,job_ids,updated_at:at});
for(let{key:key2,title,founder,at}of await registry2.list("title",agent)){let{job_ids=[],updated_at=at}=records.get(key2)??{},latest=at>updated_at?at:updated_at;
records.set(key2,{key:key2,title,founder,job_ids,updated_at:latest})}return[...records.values()].toSorted((a,b)=>a.updated_at<b.updated_at?1:-1)},async note(agent,key2,{
title,founder,jobId:jobId2}){let at=new Date(clock.now()).toISOString();title!==void 0&&await registry2.put("title",[agent,key2],{key:key2,title,at,founder}),jobId2!==
void 0&&await registry2.change("conversation_jobs",[agent,key2],known2=>{let others=(known2?.job_ids??[]).filter(id8=>id8!==jobId2);return{key:key2,job_ids:[...others,
jobId2].slice(-50),at}})}}}function isAt2(home,at){return home===void 0||at?.home===void 0||home===at.home}function threadIn({thread_id,thread_usage,home,host_name}){
return{thread_id,thread_usage,home,host_name}}function createDecisions({store,clock}){async function decide(jobId2,eventOf22,check3){let at=new Date(clock.now()).
toISOString();return(await store.jobs.change(jobId2,job=>(check3?.(job),{event:eventOf22(at,expiryOf(at,job.ttl_ms)),durable:!0}))).job}return{recover:(jobId2,{
person,note:note3})=>decide(jobId2,(at,expires_at)=>({type:"recover",at,by:{person},note:note3,expires_at})),resolve:(jobId2,{outcome,person,note:note3,feedback,
acceptsPartial=!1})=>decide(jobId2,(at,newExpiry)=>({type:"resolve",at,outcome,by:{person},note:note3,feedback,expires_at:outcome==="queued"?newExpiry:void 0}),
job=>{outcome!=="failed"&&!(outcome==="queued"&&feedback!==void 0)&&!(outcome==="completed"&&acceptsPartial)&&refuseBlocked(job)})}}function refuseBlocked(job){
if(!isBlocked(job))return;let{job_id:id8}=job,accept=isPartial(job)?`, accept it as it is with "relay review approve ${id8} --accept",`:"",message2=`Cannot appr\
ove job "${id8}": its agent is blocked and did not finish. Reply with "relay review send-back ${id8} 'TEXT'"${accept} or give it up with "relay review reject ${id8}\
".`;throw new RelayError("STATE_REFUSED",message2)}function isPartial(job){return job.state==="needs_review"&&job.result!==void 0}var MOST_LINES2=5e3,Line=object(
{job_id:JobId,dismissed:boolean2(),by:Actor});function createDismissals({logs:logs2}){let known2=new Map,dismissed=new Set,tail=openLogTail({logs:logs2,name:["d\
ismissals"],schema:Line,most:MOST_LINES2,apply(line,marks){known2.delete(line.job_id),known2.set(line.job_id,{dismissed:line.dismissed,marks}),line.dismissed?dismissed.
add(line.job_id):dismissed.delete(line.job_id);for(let[eldest]of known2){if(known2.size<=MOST_LINES2)break;known2.delete(eldest),dismissed.delete(eldest)}}});return{
async of(jobId2){return await tail.refresh(),known2.get(jobId2)},async ids(){return await tail.refresh(),dismissed},note:(jobId2,what)=>tail.append(()=>(known2.
get(jobId2)?.dismissed??!1)===what.dismissed?void 0:{job_id:jobId2,...what}),watch:listener=>tail.watch(lines=>listener(lines.map(({job_id})=>job_id)))}}function reporting(store,ended22){
let change=async(jobId2,decide)=>{let done=await store.jobs.change(jobId2,decide);return done.changed&&done.job.flow!==void 0&&isFinal(done.job)&&await ended22(
done.job),done},jobs=Object.assign(Object.create(store.jobs),{change});return Object.assign(Object.create(store),{jobs})}function openFlows(on){let{logs:logs2}=on.
store,opened,load=()=>opened??=Promise.resolve().then(()=>__toESM(require("./flows-FUB4IA2R.cjs"))).then(code=>code.createFlows(on));return{start:async(given2,sender)=>(await load()).
start(given2,sender),get:async flowId=>(await load()).get(flowId),list:async()=>(await load()).list(),jobs:async run22=>(await load()).jobs(run22),cancel:async(flowId,how)=>(await load()).
cancel(flowId,how),rejoin:async(job,by2)=>(await load()).rejoin(job,by2),advance:async flowId=>(await load()).advance(flowId),jobEnded:async job=>(await load()).
jobEnded(job),async tend(){opened===void 0&&await logs2.last(["flows"])===0||await(await load()).tend()},async collect(before,most){return opened===void 0&&await logs2.
last(["flows"])===0?0:(await load()).collect(before,most)},watch:(flowId,listener)=>logs2.watch(["flow",flowId],listener)}}var OF_AGENT=new Set(["program_missin\
g","login_needed","setup_needed","quota_spent","budget_spent","service_limited","service_unavailable"]);function wantsOther(job,end2){let isSpent=job.attempts>=
job.max_attempts;if(end2.elsewhere===!0||end2.code==="EXECUTOR_CRASHED")return"fails";let isOfAgent=end2.fault!==void 0&&OF_AGENT.has(end2.fault);return end2.isLimited===
!0||isOfAgent?mayRunAgain(job,end2.untouched)?"waits":"fails":end2.retryable&&isSpent?"fails":void 0}function createFallback(on){let{registry:registry2,spansHosts}=on.
store;return async(job,end2)=>{let left2=agentsLeft(job).filter(agent=>whyNotPassed(job,agent)===void 0),wants=left2.length===0?void 0:wantsOther(job,end2);if(wants===
void 0)return;let workers=(await registry2.list("worker")).filter(({worker,silent_ms})=>!isGone(worker,silent_ms)),paused=await createAgentPauses({registry:registry2,
spansHosts}).list(),able=left2.filter(agent=>!paused.some(pause22=>pause22.agent===agent));return able.find(agent=>workers.some(record2=>serves(record2,agent,job)))??
able.find(agent=>on.isStartable?.(agent,job)===!0)??(wants==="fails"?able[0]??left2[0]:void 0)}}function serves({agents,allow_writes},agent,job){return agents.includes(
agent)?job.task.write!==!0||allow_writes.includes(agent):!1}var ACTIVITY_LINES=4e3,ANSWER_UNITS=6e3,EARLIER_ANSWER_UNITS=1e3,CALLS=40,FAILED_DETAIL_UNITS=600,LINE_UNITS=200,
FILES2=100,PATCH_UNITS=24e3,PLAN_UNITS=4e3,MESSAGE_UNITS=1e3,EARLIER=3;function capsuleOf(job,left2){let own3=left2.activity.filter(({token:token3})=>token3===job.
token),{calls,omitted}=callsIn(own3),files=filesIn(own3),answer=answerIn(own3),plan=planIn(own3),{changes:changes2,before}=left2,hasChanges=changes2!==void 0&&(changes2.
files.length>0||changes2.patch!=="");if(!(answer===void 0&&calls.length+files.length===0&&!hasChanges&&Object.keys(plan).length===0))return{format:1,job_id:job.
job_id,token:job.token,agent:job.to,attempt:job.attempts,ended:endOf3(left2.ended),prompt:{length:job.task.prompt.length,sha256:(0,import_node_crypto20.hash)("s\
ha256",job.task.prompt)},...left2.thread_id===void 0?{}:{thread_id:left2.thread_id},...plan,...answer===void 0?{}:{answer},calls,calls_omitted:omitted,files:files.
slice(-FILES2),files_omitted:Math.max(0,files.length-FILES2),...hasChanges?{changes:cutChanges(changes2)}:{},...left2.usage===void 0?{}:{usage:left2.usage},earlier:before===
void 0?[]:earlierOf(before)}}function endOf3({code,message:message2}){return{code,message:cut(redact(message2),MESSAGE_UNITS)}}function answerIn(lines){let texts=[],
units=0;for(let{kind,text:text3,detail}of lines.toReversed()){if(kind!=="message"&&kind!=="output")continue;let whole=detail??text3;if(texts.unshift(whole),units+=
whole.length+1,units>=ANSWER_UNITS)break}let joined2=texts.join(`
`).trim();return joined2===""?void 0:wholeTail(joined2.slice(-ANSWER_UNITS))}function planIn(lines){let latest=lines.findLast(({kind})=>kind==="plan");return latest===
void 0?{}:latest.steps!==void 0?{plan:latest.steps.slice(0,FILES2)}:{plan_text:wholeHead((latest.detail??latest.text).slice(0,PLAN_UNITS))}}function callsIn(lines){
let calls=new Map;for(let{kind,text:text3,tool="tool",call_id,ok,detail,after}of lines){if(kind!=="tool_started"&&kind!=="tool_ended")continue;let key2=call_id??
`line ${after}`,known2=calls.get(key2),call2={tool:lineOf22(tool),text:lineOf22(text3||(known2?.text??""))};kind==="tool_ended"&&ok!==void 0&&(call2.ok=ok),ok===
!1&&detail!==void 0&&(call2.detail=wholeTail(detail.trim().slice(-FAILED_DETAIL_UNITS))),calls.set(key2,call2)}let all=[...calls.values()];return{calls:all.slice(
-CALLS),omitted:Math.max(0,all.length-CALLS)}}function filesIn(lines){let found=new Set;for(let{kind,text:text3,ok}of lines){if(kind!=="file_change"||ok===!1||text3===
"")continue;let line=lineOf22(text3);found.delete(line),found.add(line)}return[...found]}function lineOf22(text3){return cut(text3,LINE_UNITS)}function cutChanges({
worktree,files,patch,is_cut}){let kept=redactHead(patch,PATCH_UNITS);return{...worktree===void 0?{}:{worktree},files:files.slice(0,FILES2).map(file=>cut(redact(
file),LINE_UNITS)),patch:kept,is_cut:is_cut||patch.length>PATCH_UNITS||files.length>FILES2}}function earlierOf({agent,attempt:attempt2,ended:ended22,answer,earlier}){
let short3=answer&&wholeTail(answer.slice(-EARLIER_ANSWER_UNITS));return[{agent,attempt:attempt2,ended:ended22,...short3?{answer:short3}:{}},...earlier].slice(0,
EARLIER)}function createHandovers({store,changes:changes2}){async function write3(job,{isUrgent=!1,...how}){if(job.state!=="running")return;let isHere=otherHost(
job.lease.worker)===void 0;try{let capsule=capsuleOf(job,{...how,activity:await store.activity.read(job.job_id,{limit:ACTIVITY_LINES}),changes:isHere?await changes2?.(
job,{isUrgent}):void 0,before:await of2(job)});if(capsule===void 0)return;let text3=JSON.stringify(capsule);return await store.blobs.put({jobId:job.job_id,token:job.
token,text:text3})}catch(error){if(error instanceof RelayError)return;throw error}}async function of2(job){if(job.handover!==void 0)return read(job.handover);if(job.
inherits===void 0)return;let before=await store.jobs.read(job.inherits).catch(unlessRefused2);return before?.handover===void 0?void 0:read(before.handover)}async function read(blob){
try{return Handover.safeParse(JSON.parse(await store.blobs.read(blob))).data}catch(error){return error instanceof SyntaxError?void 0:unlessRefused2(error)}}return{
write:write3,of:of2}}function unlessRefused2(error){if(!(error instanceof RelayError))throw error}function openSchedules(on){let{logs:logs2}=on.store,opened,open4=()=>opened??=
Promise.resolve().then(()=>__toESM(require("./schedules-TJWNEKAQ.cjs"))).then(code=>code.createSchedules(on)),exist=async()=>opened!==void 0||await logs2.last([
"schedules"])>0;return{open:open4,exist,async tend(){await exist()&&await(await open4()).tend()}}}function retryDelayMs(attempts2,random=Math.random){let full2=Math.
min(3e5,2e3*2**Math.max(0,attempts2-1));return Math.round(full2/2+full2/2*random())}var LIMIT_BASE_MS=6e4,LIMIT_CEILING_MS=36e5;function limitDelayMs(deferrals,untilEndMs){
return untilEndMs!==void 0?Math.max(untilEndMs,retryDelayMs(deferrals+1)):Math.min(LIMIT_CEILING_MS,LIMIT_BASE_MS*2**Math.min(deferrals,16))}var LONGEST_WAIT_MS2=168*
3600*1e3;function failing({token:token3,now},job,failure2){let{retryable,untouched,usage,handover,pass_to}=failure2,error=withoutSecrets(failure2.error),delay5=failure2.
retry_after_ms??retryDelayMs(job.attempts),retry_at=retryable&&pass_to===void 0?instant(now,delay5):void 0;return{event:{type:"fail",at:instant(now,0),token:token3,
error,retryable,untouched,retry_at,usage,handover,pass_to},durable:!0}}function releasing({token:token3,now},job,release2){let at=instant(now,0),{thread_id:_,...event}=release2,
reason2=redact(release2.reason);if(!mayRunAgain(job,release2.untouched)){let error={code:"TURN_ABORTED",message:reason2},{usage,handover}=release2;return{event:{
type:"park",at,token:token3,error,usage,handover},durable:!0}}return{event:{type:"release",at,token:token3,...event,reason:reason2},durable:!0}}function deferring({
token:token3,now},job,given2){if(given2.pass_to!==void 0)return passing({token:token3,now},given2,given2.pass_to);let{error:failure2,untouched,retry_after_ms,usage,
handover}=given2,error=withoutSecrets(failure2),not_before=instant(now,limitDelayMs(job.deferrals??0,retry_after_ms)),at=instant(now,0),reason2=error.message;return{
event:{type:"release",at,token:token3,reason:reason2,error,untouched,not_before,usage,handover},durable:!0}}function excusing(at,job,failure2){let{untouched,retry_after_ms,
usage,handover,pass_to}=failure2;if(job.state==="running"&&!mayRunAgain(job,untouched))return failing(at,job,failure2);if(pass_to!==void 0)return passing(at,failure2,
pass_to);let error=withoutSecrets(failure2.error),not_before=retry_after_ms===void 0?void 0:instant(at.now,retry_after_ms),reason2=error.message;return{event:{type:"\
release",at:instant(at.now,0),token:at.token,reason:reason2,error,untouched,not_before,usage,handover},durable:!0}}function passing({token:token3,now},{error:failure2,
untouched,usage,handover},pass_to){let error=withoutSecrets(failure2),reason2=error.message;return{event:{type:"release",at:instant(now,0),token:token3,reason:reason2,
error,untouched,usage,handover,pass_to},durable:!0}}function withoutSecrets({code,message:message2}){return{code,message:redact(message2)}}function instant(now,delayMs2){
return new Date(now+Math.min(Math.max(0,delayMs2),LONGEST_WAIT_MS2)).toISOString()}function createSettling(on){let{store,turns}=on;async function endTurn(held2,decide){
let isLeft=turns.living(held2.job_id).length>0,done=await store.jobs.change(held2.job_id,job=>{let proposal2=decide(job),unsettled=isLeft||job.holder!==void 0&&
!isThisProcess(job.holder);return proposal2&&{...proposal2,unsettled}});return isLeft&&settleLater(held2),done.job}function settleLater(held2){turns.gone(held2.
job_id).then(()=>settle2(held2)).catch(()=>{})}async function settle2(held2){if(turns.living(held2.job_id).length>0)return settleLater(held2);let job=await store.
jobs.read(held2.job_id);job===void 0||job.token!==held2.token||job.state==="running"||await store.jobs.settle(job,{isLeft:!1})}return{endTurn,settle:settle2}}function createHolder(on){
let{store,clock,turns,handovers,nextAgent}=on,{endTurn,settle:settle2}=createSettling({store,turns}),at=()=>new Date(clock.now()).toISOString(),moment2=({token:token3})=>({
token:token3,now:clock.now()});async function leaving(held2,failure2,retryable){let job=await store.jobs.read(held2.job_id);if(job?.state!=="running"||job.token!==
held2.token)return{};let{error,thread_id,usage}=failure2,handover=await handovers.write(job,{ended:error,thread_id,usage}),pass_to=await nextAgent(job,{...failure2,
code:error.code,retryable});return{handover,pass_to}}return{heartbeat:held2=>store.jobs.renew(held2),hold:held2=>turns.hold(held2),async spawned(held2,child){turns.
note(held2,child);let event={type:"spawn",at:at(),token:held2.token,process:child};await store.jobs.change(held2.job_id,()=>({event,durable:!1}))},report:({job_id,
token:token3},activity)=>store.activity.report(job_id,token3,activity),keepText:of2=>store.blobs.put(of2),async ask({job_id,token:token3},question){let event={type:"\
ask",at:at(),token:token3,...question};return(await store.jobs.change(job_id,()=>({event,durable:!0}))).job},async noteRun({job_id,token:token3},update){return(await store.
jobs.change(job_id,job=>({event:{type:"run",at:at(),token:token3,run:update(job.run)},durable:!0}))).job},async check({job_id,token:token3},begun3){let event={type:"\
check",at:at(),token:token3,...begun3};return(await store.jobs.change(job_id,()=>({event,durable:!0}))).job},async checked(held2,round,{isLast:isLast2}){let proposal2={
event:{type:"checked",at:at(),token:held2.token,...round},durable:!0};return isLast2?endTurn(held2,()=>proposal2):(await store.jobs.change(held2.job_id,()=>proposal2)).
job},complete(held2,result){let event={type:"complete",at:at(),token:held2.token,result};return endTurn(held2,()=>({event,durable:!0}))},async fail(held2,failure2){
let left2=await leaving(held2,failure2,failure2.retryable);return endTurn(held2,job=>failing(moment2(held2),job,{...failure2,...left2}))},async release(held2,release2){
let{handover}=await leaving(held2,{...release2,error:stopped(release2)},!1);return endTurn(held2,job=>releasing(moment2(held2),job,{...release2,handover}))},async defer(held2,failure2){
let left2=await leaving(held2,{...failure2,isLimited:!0},!0);return endTurn(held2,job=>deferring(moment2(held2),job,{...failure2,...left2}))},async excuse(held2,failure2){
let left2=await leaving(held2,failure2,failure2.retryable);return endTurn(held2,job=>excusing(moment2(held2),job,{...failure2,...left2}))},async park(held2,failure2,usage){
let error=withoutSecrets(failure2),{handover}=await leaving(held2,{error,usage},!1),{token:token3}=held2,event={type:"park",at:at(),token:token3,error,usage,handover};
return endTurn(held2,()=>({event,durable:!0}))},flag({job_id,token:token3},flag3){let reason2=redact(flag3.reason),event={type:"flag",at:at(),token:token3,...flag3,
reason:reason2};return endTurn({job_id,token:token3},()=>({event,durable:!0}))},settle:settle2}}function stopped({reason:reason2}){return{code:"TURN_STOPPED",message:reason2}}
var PAGE32=50,MAX_PAGE=500,MAX_COST=5e3,READ_COST=10,READ_AT_ONCE=100,STRETCHES=["attention","running","queued","ended"],STRETCH_OF={needs_review:"attention",needs_recovery:"\
attention",running:"running",queued:"queued",completed:"ended",failed:"ended",cancelled:"ended",expired:"ended"};async function list2(store,filter){let limit=Math.
min(filter.limit??PAGE32,MAX_PAGE),page2={jobs:[],cursors:[],damaged:[],next_cursor:void 0},cost=0,cursor;for await(let candidate of candidates(store,filter)){if(page2.
jobs.length===limit||cost>=MAX_COST)return page2.next_cursor=cursor,page2;cost+=candidate.cost,cursor=candidate.cursor;let{row}=candidate;"message"in row?page2.
damaged.some(({job_id})=>job_id===row.job_id)||page2.damaged.push(row):fits(row,filter)&&(page2.jobs.push(row),page2.cursors.push(cursor))}return page2}async function*candidates(store,filter){
let start22=readCursor2(filter.cursor),from=start22===void 0?0:STRETCHES.indexOf(start22.stretch),only=statesOf(filter)?.map(state=>STRETCH_OF[state]);for(let stretch of STRETCHES.
slice(from)){if(only?.includes(stretch)===!1)continue;let after=stretch===start22?.stretch?start22.after:void 0;yield*rowsOf2(store,filter,{of:stretch,after})}}
async function*rowsOf2(store,{to,since,limit=PAGE32},{of:of2,after}){let isRead=of2!=="ended",atOnce=isRead?Math.min(limit+1,READ_AT_ONCE):limit+1,seen=new Set,
next=after;do{let page2=await store.jobs.list({of:of2,to,after:next,limit:atOnce});for(let{row,after:position}of page2.rows)seen.has(row.job_id)||(seen.add(row.
job_id),yield{row,cursor:`${of2}:${position}`,cost:isRead?READ_COST:1});next=page2.next,isRead||(atOnce=MAX_PAGE);let oldest=page2.rows.at(-1)?.row,oldestAt=oldest!==
void 0&&"updated_at"in oldest?oldest.updated_at:"";if(!isRead&&since!==void 0&&oldestAt<since)return}while(next!==void 0)}function fits(row,filter){return statesOf(
filter)?.includes(row.state)===!1||filter.to!==void 0&&row.to!==filter.to||filter.from!==void 0&&row.from!==filter.from||filter.since!==void 0&&row.updated_at<filter.
since?!1:filter.label===void 0||row.labels.includes(filter.label)}function statesOf({state}){return typeof state=="string"?[state]:state}function readCursor2(cursor){
if(cursor===void 0)return;let separator=cursor.indexOf(":"),stretch=STRETCHES.find(name3=>name3===cursor.slice(0,separator));if(stretch===void 0)throw cursorInvalid();
return{stretch,after:cursor.slice(separator+1)}}async function reassign(on,before,how){let{to,person}=how,begun3=await begunBefore(on,before,to);if(begun3!==void 0)
return{job:await letRun(on,begun3,person),deduped:!0};refuseUnlessWaiting(before,to);let{jobs}=on.store,sent2=await dispatch2(on,reassignmentOf(before,to),senderOf2(
before),{isHeld:!0,flow:before.flow}),at=()=>new Date(on.clock.now()).toISOString(),reason2=`Reassigned to "${to}" as job ${sent2.job.job_id}.`;try{let done=await jobs.
change(before.job_id,job=>{if(job.version!==before.version)throw changedMeanwhile(job);return{event:{type:"cancel",at:at(),by:{person},reason:reason2},durable:!0}});
await cancelBelow(on,done.job)}catch(error){throw!(error instanceof RelayError)||error.code!=="STATE_REFUSED"||await jobs.change(sent2.job.job_id,()=>({event:{type:"\
cancel",at:at(),by:{person},reason:error.message},durable:!0})),error}return{...sent2,job:await letRun(on,sent2.job,person)}}async function begunBefore({store},job,to){
if(job.state!=="cancelled")return;let id8=await firstStored(store,replacementsOf(job)),found=id8===void 0?void 0:await store.jobs.read(id8);return found?.to===to&&
found.from.agent===job.from.agent?found:void 0}function changedMeanwhile({job_id,state}){let message2=`Cannot reassign job "${job_id}": it has just changed, and\
 is ${state} now. Look at it, and try again.`;return new RelayError("STATE_REFUSED",message2)}async function letRun({store,clock},held2,person){let at=new Date(
clock.now()).toISOString();return(await store.jobs.change(held2.job_id,job=>job.state!=="needs_review"||job.task.require_review===!0?void 0:{event:{type:"resolv\
e",at,outcome:"queued",by:{person},note:"The job in whose place it was sent is cancelled."},durable:!0})).job}function refuseUnlessWaiting(job,to){let why2=job.
state!=="queued"?`it is ${job.state}, and only a queued job can be given to another agent`:job.run!==void 0?"its run continues elsewhere; cancel it first":job.fork!==
void 0?`it continues a thread of "${job.to}", which no other agent has`:job.to===to?`"${to}" has it already`:void 0;if(why2!==void 0)throw new RelayError("STATE\
_REFUSED",`Cannot reassign job "${job.job_id}": ${why2}.`)}function senderOf2({from,parent,scope,traceparent,tracestate}){let by2={from,trace:traceContextOf(traceparent,
tracestate)};return parent!==void 0?{...by2,parentId:parent.job_id,waits:parent.waits}:scope===void 0?by2:{...by2,remote:{agent:scope,writes:"allowed"}}}async function retry2(on,job,sender,{
budget}={}){let again=retryOf(job),request2={...again,budget:budget??again.budget};if(job.flow===void 0)return dispatch2(on,request2,sender);let before=await retriedBefore(
on,job);if(before!==void 0)return{job:before,deduped:!0};if(budget!==void 0)throw budgetOfStep(job,job.flow);let apart=await on.flows.rejoin(job,{agent:sender.from.
agent});if(apart!==void 0)return{...await dispatch2(on,request2,sender),apart};let sent2=await on.store.jobs.read(retryIdOf(job),{durable:!0});if(sent2!==void 0)
return{job:sent2,deduped:!1};let message2=`Cannot retry job "${job.job_id}": flow "${job.flow.flow_id}" could not send it. See why with show_flow.`;throw new RelayError(
"STATE_REFUSED",message2)}function budgetOfStep({job_id},{flow_id,node:node2}){let message2=`Cannot retry job "${job_id}" with another budget: step "${node2}" o\
f flow "${flow_id}" has its own. Retry it without a budget, or run the flow again with another one.`;return new RelayError("STATE_REFUSED",message2)}async function retriedBefore({
store},job){let id8=await firstStored(store,replacementsOf(job)),found=id8===void 0?void 0:await store.jobs.read(id8,{durable:!0});return found?.request_id===retryOf(
job).request_id?found:void 0}var MOST_LINES22=5e3,Line2=discriminatedUnion("what",[object({what:literal("shared"),share_id:string2(),hash:string2(),job_id:JobId,
by:string2(),at:Instant,expires_at:Instant}),object({what:literal("revoked"),share_id:string2(),by:string2()})]);function createShares({logs:logs2,clock}){let known2=new Map,
tail=openLogTail({logs:logs2,name:["shares"],schema:Line2,most:MOST_LINES22,apply(line){line.what==="revoked"?known2.delete(line.share_id):known2.set(line.share_id,
line)}});async function valid(){await tail.refresh();let now=new Date(clock.now()).toISOString();for(let[id8,{expires_at}]of known2)expires_at<=now&&known2.delete(
id8);return[...known2.values()]}return{async create(job_id,{by:by2,expiresInMs}){let secret=`relay_share_${(0,import_node_crypto21.randomBytes)(32).toString("ba\
se64url")}`,share_id=(0,import_node_crypto21.randomBytes)(5).toString("hex"),now=clock.now(),at=new Date(now).toISOString(),expires_at=new Date(now+expiresInMs).
toISOString(),share={share_id,job_id,by:by2,at,expires_at};return await tail.append(()=>({what:"shared",...share,hash:hashOf22(secret)})),{secret,share}},list:async jobId2=>(await valid()).
filter(({job_id})=>jobId2===void 0||job_id===jobId2).map(withoutHash),async find(secret){let hash24=hashOf22(secret),found=(await valid()).find(share=>share.hash===
hash24);return found&&withoutHash(found)},revoke:(share_id,by2)=>tail.append(()=>known2.has(share_id)?{what:"revoked",share_id,by:by2}:void 0)}}function withoutHash({
share_id,job_id,by:by2,at,expires_at}){return{share_id,job_id,by:by2,at,expires_at}}function hashOf22(secret){return(0,import_node_crypto21.createHash)("sha256").
update(secret).digest("hex")}var LOOK_MS=5e3,PARTING_MS=15e3,KILL_GRACE_MS2=1e3;function createStrays(on){let{store,clock,turns,turnsHere:turnsHere2}=on,over=new Map,
lookedAtMs=Number.NEGATIVE_INFINITY;async function stop(){let now=clock.monotonic();if(turnsHere2===void 0||now-lookedAtMs<LOOK_MS)return[];lookedAtMs=now;let here=turnsHere2(),
names2=new Set(here.map(({turn:turn2})=>turn2));for(let turn2 of over.keys())names2.has(turn2)||over.delete(turn2);let stopped2=[];for(let{turn:turn2,processes}of here){
let[jobId2="",token3]=turn2.split(".");if(!await isOver({job_id:jobId2,token:Number(token3)})){over.delete(turn2);continue}let sinceMs=over.get(turn2)??now;if(over.
set(turn2,sinceMs),now-sinceMs<PARTING_MS)continue;let{killed}=await killTree({processes,graceMs:KILL_GRACE_MS2});killed>0&&stopped2.push(jobId2)}return stopped2}
async function isOver(turn2){if(turns.isHeld(turn2))return!1;let job=await store.jobs.read(turn2.job_id).catch(error=>{if(!isUnusable(error))throw error});if(job===
void 0||job.token<turn2.token)return!1;if(job.token>turn2.token)return!0;if(job.state==="running"||job.holder===void 0)return!1;let[held2]=await store.jobs.held(
{job_id:turn2.job_id});return held2===void 0&&liveness(job.holder)==="dead"}return{stop}}function sentence2(words,...values){let parts=[{text:words[0]??""}];for(let[
at,value]of values.entries())Array.isArray(value)?parts.push(...value):parts.push(typeof value=="object"?value:{text:String(value)}),parts.push({text:words[at+1]??
""});return joined(parts)}function inWords(parts,now){return parts.map(part=>"text"in part?part.text:duration2("since"in part?now-Date.parse(part.since):Date.parse(
part.until)-now)).join("")}function joined(parts){let result=[];for(let part of parts){let last2=result.at(-1);"text"in part&&last2!==void 0&&"text"in last2?last2.
text+=part.text:(!("text"in part)||part.text!=="")&&result.push({...part})}return result}async function mostSpent(budgets,job){let most;for(let bound of await budgets.
of(job)){let spending=await budgets.spent(bound,job);for(let{cap,share}of shares(bound.caps,spending)){if(cap==="turns"||most!==void 0&&most.share>=share)continue;
let whose=ownerInWords(bound.owner,job.job_id),spent=spentInWords(cap,bound.caps,spending);most={share,phrase:`${spent} of the budget of ${whose} spent`}}}return most?.
phrase}async function whyRunning(on,job){let silent=await whySilent(on,job);if(silent!==void 0)return sentence2`${silent}`;let spent=on.budgets&&await mostSpent(
on.budgets,job);return whyAtWork(job,spent===void 0?"":`; ${spent}`)}async function whySilent({store,lifelines},job){let{worker}=job.lease,held2=await heldJob2(
store,job.job_id);if(held2?.isSilent===!0&&lifelines.hasTurns(worker))return`Its worker "${worker.id}" in another container is silent, but a process of its turn\
 still runs there; no other turn begins before that has ended, so end it there or stop that container.`;if(otherHost(worker)!==void 0&&(held2?.left_ms??0)<0)return`\
Its worker "${worker.id}" (${pidOf2(worker)}) sent no heartbeat for longer than its lease, so that host may be cut off; ${takenBack(job)}.`}function whyChecking(job){
let{pending}=job.checks??{},place6=pending&&roundPlace(job,pending.round);if(pending===void 0||place6===void 0)return;let names2=(job.task.checks??[]).map(name3=>`\
"${name3}"`),checks=`${plural(names2.length,"check")} ${names2.join(" and ")}`;return sentence2`Its turn is over; its ${checks} began ${{since:pending.begun_at}} ago, in round ${place6.
round} of ${place6.of}, on worker "${job.lease.worker.id}".`}function takenBack(job){return job.checks?.pending!==void 0?"the next sweep takes it back to run it\
s checks again":job.task.write===!0?"the next sweep parks it for a person, because a write job is never repeated automatically":"the next sweep takes it back"}function whyAtWork(job,spent){
let{worker,claimed_at}=job.lease;if(job.question!==void 0&&job.question.answer===void 0)return sentence2`Running, but waits for an answer to question "${job.question.
question_id}": ${ended3(job.question.text)}`;if(liveness(worker)==="dead"){let left2=job.processes.filter(process2=>liveness(process2)==="alive");return left2.length>
0?sentence2`${whyNotOver(job,left2)}`:sentence2`Its worker "${worker.id}" (pid ${worker.pid}) is gone; ${takenBack(job)}.`}let checking=whyChecking(job);return checking!==
void 0?checking:sentence2`Running for ${{since:claimed_at}} in attempt ${job.attempts} of ${job.max_attempts} on worker "${worker.id}" (${pidOf2(worker)})${job.
run===void 0?"":`; its run continues elsewhere${placeOf22(job.run)}`}${spent}.`}function whyNotOver(job,left2){let running=stillRunning(left2.map(({pid})=>pid));
return`Its worker "${job.lease.worker.id}" is gone, but ${running}. The next sweep stops what is left; if that fails, kill it by hand.`}function placeOf22({url}){
return url===void 0?"":` (${url})`}function hostOf4(worker){let host2=otherHost(worker);return host2===void 0?"":` on "${host2}"`}function pidOf2(worker){return`\
pid ${worker.pid}${hostOf4(worker)}`}async function heldJob2(store,jobId2){return(await store.jobs.held({job_id:jobId2}))[0]}function ended3(text3){return/[.?!]$/.
test(text3.trim())?text3.trim():`${text3.trim()}.`}var MANY3=1e3;async function why(on,job){return inWords(await whyParts(on,job),on.clock.now())}async function whyParts(on,job){
if(job.expunged===!0)return sentence2`Ended as ${job.state} at ${job.updated_at}; its prompt and result were removed when their retention was over.`;switch(job.
state){case"queued":return sentence2`${await whyQueued(on,job)}${passedOn22(job)}`;case"running":return sentence2`${await whyRunning(on,job)}${passedOn22(job)}`;case"\
needs_recovery":return sentence2`Needs recovery: ${withoutDot(job.reason)}, so ${leftBehind(job)}, then run "relay recover ${job.job_id}" to run it again or "relay cancel ${job.
job_id}" to end it.`;case"needs_review":return sentence2`${whyReview2(job)}`;case"completed":return sentence2`Completed at ${job.updated_at} in attempt ${job.attempts}.${passedOn22(
job)}`;case"failed":return sentence2`Failed at ${job.updated_at} after ${counted(job.attempts,"attempt")}: ${withoutDot(job.error.message)} (${job.error.code}).${passedOn22(
job)}`;case"cancelled":{let by2="person"in job.by?job.by.person:`agent "${job.by.agent}"`,reason2=job.reason===void 0?"":`: ${withoutDot(job.reason)}`;return sentence2`Cancelled by ${by2} at ${job.
updated_at}${reason2}.`}case"expired":return sentence2`Expired: its time to live of ${duration2(job.ttl_ms??0)} ended at ${job.expires_at??"an unknown time"} before it was done.`}}
function passedOn22({to,passed}){if(passed===void 0)return[];let from=passed.map(({agent,code})=>`"${agent}" (${code})`).join(", then ");return sentence2` It was handed over from ${from} to "${to}".`}
function leftBehind(job){let there=job.holder===void 0?"":hostOf4(job.holder);return job.task.worktree===!0?`its own worktree${there} may hold half of the work,\
 which the next turn does not touch; look${there} with "relay diff ${job.job_id}"`:`its files${there} may be half-changed; look at them`}async function whyQueued(on,job){
if(job.holder!==void 0&&await heldJob2(on.store,job.job_id)!==void 0)return sentence2`Queued: the processes of its previous attempt have not ended${whatRuns(job,
on)}; it runs again when they have.`;let serving=(await on.store.registry.list("worker")).filter(record2=>record2.agents.includes(job.to)&&!isGone(record2.worker,
record2.silent_ms)),paused=await pausedFor(on,job.to,serving);if(paused!==void 0)return sentence2`${whyPaused(paused)}`;let start22=`relay worker --agent ${job.
to}`;if(serving.length===0&&job.run!==void 0&&continuesElsewhere(job))return sentence2`Queued: its run continues elsewhere${placeOf22(job.run)} and its reports are accepted, but no worker of "${job.
to}" follows it; start one with "${start22}${job.task.write===!0?" --allow-writes":""}".`;let waiting=serving.length===0?await on.whyWaiting?.(job.to):void 0;if(waiting!==
void 0)return sentence2`Queued: ${waiting}.`;if(serving.length===0){let withRights=`${start22}${job.task.write===!0?" --allow-writes":""}`;return sentence2`Queued: no worker serves "${job.
to}" in this workspace${await startedBefore(on,job.to)}start one with "${withRights}".`}if(job.task.write===!0&&!serving.some(record2=>record2.allow_writes.includes(
job.to)))return sentence2`Queued: it is a write job, and no worker of "${job.to}" allows writes; start one with "${start22} --allow-writes", or set "allowWrites" of "${job.
to}" in the configuration.`;let delayed=delayedUntil(job,on.clock.now());if(delayed!==void 0)return whyDelayed(job,delayed);let first3=await on.store.jobs.ahead(
job);if(first3!==void 0)return whyInConversation(on,job,first3);let limit=Math.min(...serving.flatMap(record2=>record2.limits?.[job.to]??[]));if((await on.store.
jobs.held({agent:job.to})).length>=limit)return sentence2`Queued: "${job.to}" is at its concurrency limit (${limit} in the configuration); the job starts when a running turn ends.`;
let workers=serving.map(({worker})=>`"${worker.id}"${hostOf4(worker)}`).join(", ");return sentence2`Queued: ${await jobsAhead(on.store,job)} for "${job.to}" before it; served by ${workers}, ${slots(
serving,job.to)} at a time.`}async function pausedFor(on,agent,serving){let{spansHosts,registry:registry2}=on.store,own3=(await createAgentPauses({registry:registry2,
spansHosts}).list()).filter(pause22=>pause22.agent===agent),isFree=serving.some(({worker})=>!own3.some(({host:host2})=>host2===worker.host));return spansHosts&&
isFree?void 0:own3[0]}function whyPaused({agent,until,words,code,needs_person}){let advice2=needs_person?`; a person must fix that, and can then run "relay agen\
t resume ${agent}" to skip the wait`:`; to try at once, run "relay agent resume ${agent}"`;return`Queued: agent "${agent}" is paused until ${until}, when one jo\
b tests it again: ${words} (${code})${advice2}.`}async function whyInConversation(on,job,before){let wait=`Queued: conversation "${job.task.conversation_key??""}\
" of "${job.to}" first runs job ${before.job_id}, which`;switch(before.state){case"unreadable":return sentence2`${wait} may be running, but its log cannot be read here: see "relay show ${before.
job_id}".`;case"needs_review":return sentence2`${wait} waits for a person: "relay review approve ${before.job_id}" or "reject".`;case"needs_recovery":return sentence2`${wait} waits for a person: look at its files, then "relay recover ${before.
job_id}" or "relay cancel ${before.job_id}".`;case"running":return sentence2`${wait} is running in attempt ${before.attempts}.`;case"queued":return sentence2`${wait} is queued${withoutStart(
await whyQueued(on,before),"Queued")}`;default:return sentence2`${wait} is ${before.state}, but the processes of its turn have not ended${whatRuns(before,on)}.`}}
function whatRuns({processes,holder},{lifelines}){if(holder!==void 0&&lifelines.hasTurns(holder))return`: some still run in the container of worker "${holder.id}\
"`;if(holder!==void 0&&otherHost(holder)!==void 0)return`: they ran${hostOf4(holder)}, and only that host can stop them; if it is gone, the end of its lease let\
s the next turn begin`;let left2=processes.filter(process2=>liveness(process2)==="alive");return left2.length===0?"":`: ${stillRunning(left2.map(({pid})=>pid))}\
; if it does not end, kill it by hand`}var START_MS2=1e4;async function startedBefore({store,clock},agent){let latest=(await store.registry.list("spawn")).filter(
record2=>record2.agent===agent).toSorted((a,b)=>a.at<b.at?-1:1).at(-1);if(latest===void 0)return sentence2`; `;let{at,failure:failure2}=latest,host2=latest.host===
ownIdentity().host?void 0:latest.host_name,log=`its log is "${latest.log}"${host2===void 0?"":` on "${host2}"`}`,age2=clock.now()-Date.parse(at);return failure2!==
void 0?sentence2`: the one that a dispatch started ${{since:at}} ago failed (${withoutDot(failure2)}), ${log}; `:age2<START_MS2?sentence2` yet: one was started ${{
since:at}} ago and should register in a moment (${log}); if it does not, `:sentence2`: the one that a dispatch started ${{since:at}} ago is gone, ${log}; `}var LIMITED=/LIMITED$/;
function whyDelayed(job,notBefore){let wait=sentence2`Queued until ${notBefore} (${{until:notBefore}} from now)`;if(job.last_error===void 0)return sentence2`${wait}: its sender asked for that time.`;
if(job.deferrals!==void 0){let cause=LIMITED.test(job.last_error.code)?"a limit of the service":"its agent";return sentence2`${wait}: ${cause} refused it with ${job.
last_error.code} (${withoutDot(job.last_error.message)}); that spent none of its ${counted(job.max_attempts,"attempt")}.`}return sentence2`${wait}: ${counted(job.
attempts,"attempt")} of ${job.max_attempts} spent, the last failed with ${job.last_error.code} (${withoutDot(job.last_error.message)}).`}function whyReview2(job){
let reason2=withoutDot(job.reason);return job.phase==="before"?`Needs review before it runs: ${reason2}; a person decides with "relay review approve ${job.job_id}\
" or "reject".`:isBlocked(job)?`Blocked: ${reason2}; reply with "relay review send-back ${job.job_id} 'TEXT'", or give it up with "relay review reject ${job.job_id}\
".`:`Needs review of its result: ${reason2}; a person decides with "relay review approve ${job.job_id}" or "reject".`}async function jobsAhead(store,job){let[queue]=await store.
jobs.queued({agent:job.to,most:MANY3}),ids=queue?.job_ids??[],position=ids.indexOf(job.job_id);return position===-1&&ids.length===MANY3?`over ${MANY3} jobs`:position<=
0?"no job":counted(position,"job")}function slots(serving,agent){return serving.reduce((sum,record2)=>sum+(record2.places?.[agent]??record2.concurrency),0)}function withoutDot(text3){
return text3.trim().replace(/\.$/,"")}function withoutStart([first3,...rest2],start22){return first3===void 0||!("text"in first3)?rest2:[{text:first3.text.replace(
new RegExp(`^${start22}`),"")},...rest2]}function createWorkers(on){let{registry:registry2,spansHosts}=on;function keyOfStart(agent){return spansHosts?`${agent}\
@${ownIdentity().host??""}`:agent}return{async enlist(record2){let listed2=new Set([record2.worker.id]);for(let other of await registry2.list("worker"))isGone(other.
worker,other.silent_ms)?await registry2.remove("worker",other.worker.id):listed2.add(other.worker.id);on.lifelines.removeOld(listed2),await registry2.put("worke\
r",record2.worker.id,record2)},async beat(record2){let{id:id8}=record2.worker;if(spansHosts)return registry2.put("worker",id8,{...record2,load:(0,import_node_os9.loadavg)()});
await registry2.beat("worker",id8)||await registry2.put("worker",id8,record2)},async discharge(workerId){await registry2.remove("worker",workerId)},async list(){
return(await registry2.list("worker")).filter(({worker,silent_ms})=>!isGone(worker,silent_ms))},latestStart:agent=>registry2.get("spawn",keyOfStart(agent)),recordStart(record2){
let place6=spansHosts?{host:ownIdentity().host,host_name:hostName()}:{};return registry2.put("spawn",keyOfStart(record2.agent),{...record2,...place6})},async forgetStart(agent){
await registry2.remove("spawn",keyOfStart(agent))}}}function createQueue(given2){let handovers=createHandovers({store:given2.store,changes:given2.changes}),budgets=createBudgets(
{...given2,rules:given2.budgetRules}),flows=openFlows({...given2,handovers,budgets}),schedules=openSchedules({...given2,handovers,budgets,flows}),store=reporting(
given2.store,job=>flows.jobEnded(job)),nextAgent=createFallback({store:given2.store,isStartable:given2.isStartable}),on={...given2,store,handovers,budgets,nextAgent},
{clock,lifelines=NO_LIFELINES}=on,at=()=>new Date(clock.now()).toISOString(),unstopped=new Map,reasons={store,clock,lifelines,whyWaiting:on.whyWaiting,budgets},
turns=createTurns(),strays=createStrays({store,clock,turns,turnsHere:on.turnsHere});async function get(jobId2){let job=await store.jobs.read(jobId2,{durable:!0});
if(job===void 0)throw jobNotFound(jobId2);return isOverdueHere(job,clock)?expire(on,jobId2):job}return{...createHolder({store,clock,turns,handovers,nextAgent}),
...createDecisions(on),dispatch:(request2,sender)=>dispatch2(on,request2,sender),sentAs:(requestId,sender)=>sentAs(on,requestId,sender),retry:async(jobId2,sender,more)=>retry2(
{...on,flows},await get(jobId2),sender,more),reassign:async(jobId2,how)=>reassign(on,await get(jobId2),how),retriedAs:job=>firstStored(store,replacementsOf(job)),
fork:async(jobId2,prompt,sender)=>dispatch2(on,forkOf(await get(jobId2),prompt,sender.request_id),sender),get,findId:(prefix,isOwn2)=>findJobId(store,prefix,isOwn2),
list:filter=>list2(store,filter),numbers:request2=>store.numbers(request2),finder:store.finder,history:jobId2=>store.jobs.history(jobId2),activity:(jobId2,page2)=>store.
activity.read(jobId2,page2),output:(result,offset,length)=>store.blobs.slice(result,offset,length),heads:events=>headsOf(store.blobs,events),readText:blob=>store.
blobs.read(blob),why:job=>why(reasons,job),whyParts:job=>whyParts(reasons,job),waitFor:(jobId2,wait)=>waitUntil({store,clock,read:()=>get(jobId2),jobId:jobId2,...wait}),
watch:store.jobs.watch,cancel:(jobId2,how)=>cancel(on,jobId2,how),async answer(jobId2,answer){let event={type:"answer",at:at(),...answer};return(await store.jobs.
change(jobId2,job=>(refuseOtherChoice(job,answer),{event,durable:!0}))).job},async steer(jobId2,steer){let event={type:"steer",at:at(),...steer};return(await store.
jobs.change(jobId2,()=>({event,durable:!0}))).job},claim:claim3=>store.jobs.claim(claim3),async claimGiven(jobId2,claim3){let job=await store.jobs.claim({...claim3,
job_id:jobId2});if(job===void 0)throw jobNotFound(jobId2);return job},async leaseLeft(job){let[held2]=await store.jobs.held({job_id:job.job_id});return held2?.left_ms??
job.lease.ends_monotonic_ms-clock.monotonic()},nextDue:agent=>store.jobs.nextDue(agent,"delayed"),nextWork:(agent,options)=>store.jobs.nextDue(agent,options),async sweep(){
let swept=await sweep({...on,lifelines,unstopped,turns,strays});return await flows.tend(),await schedules.tend(),swept},spansHosts:store.spansHosts,workers:createWorkers(
{registry:store.registry,spansHosts:store.spansHosts,lifelines}),conversations:createConversations2({registry:store.registry,clock}),pauses:createAgentPauses({registry:store.
registry,spansHosts:store.spansHosts}),dismissals:createDismissals(store),shares:createShares({logs:store.logs,clock}),handovers,flows,schedules,budgets}}var REPORTS_TOKENS=new Set(
["codex","claude","opencode"]);function unenforceable(caps2,on){let refused22=(cap,why2)=>({cap,code:"BUDGET_UNENFORCEABLE",why:why2}),{agent,settings:settings2}=on;
for(let cap of["tokens","cost_usd","minutes"]){if(caps2[cap]===void 0)continue;if(settings2===void 0)return refused22(cap,`this machine has no settings for agen\
t "${agent}", so its turns cannot be watched or stopped. Cap its turns instead`);let{executor}=settings2;if(executor==="chatgpt")return refused22(cap,`agent "${agent}\
" works in the cloud, where its run can be neither watched nor stopped. Cap its turns instead`);if(cap==="minutes")continue;if(!REPORTS_TOKENS.has(executor))return refused22(
cap,`agent "${agent}" (executor "${executor}") does not report what it uses while it works. Cap its minutes or turns instead`);if(cap==="tokens")continue;let model=on.
model??modelOf2(settings2);if(model===void 0)return{cap,code:"PRICE_UNKNOWN",why:`the model of agent "${agent}" is not known. Name it in the task, or as "model"\
 of the agent`};if(priceOf(on.prices,model)===void 0)return{cap,code:"PRICE_UNKNOWN",why:`the file of prices has no entry for model "${model}" of agent "${agent}\
". Add one, or cap its tokens instead`}}}function modelOf2(settings2){return"model"in settings2?settings2.model:void 0}function priceOf({models},model){if(Object.
hasOwn(models,model))return models[model];let[best]=Object.keys(models).filter(pattern2=>pattern2.includes("*")&&fits2(pattern2,model)).toSorted((a,b)=>b.length-
a.length);return best===void 0?void 0:models[best]}function fits2(pattern2,name3){let parts=pattern2.split("*"),[first3="",...rest2]=parts,last2=rest2.pop()??"";
if(!name3.startsWith(first3)||name3.length<first3.length+last2.length)return!1;let at=first3.length;for(let part of rest2){let found=name3.indexOf(part,at);if(found===
-1)return!1;at=found+part.length}return name3.length-last2.length>=at&&name3.endsWith(last2)}function pricesPath(configPath){return(0,import_node_path53.join)((0,import_node_path53.dirname)(
configPath),"prices.json")}function readPrices(configPath){let path=pricesPath(configPath),document=readConfigurationDocument(path);if(document===void 0)return{
models:{}};let parsed2=Prices.safeParse(document);if(parsed2.success)return parsed2.data;let found=problemOf(parsed2.error),message2=`Cannot use the prices in "${path}\
": ${found.path} ${found.problem}. A model has "input" and "output" in US dollars for a million tokens, and may have "cached_input" and "cache_write".`;throw new RelayError(
"CONFIG_INVALID",message2,{details:{path}})}function budgetRules(configPath){let prices=()=>readPrices(configPath);return{problem:({agent,model,caps:caps2})=>unenforceable(
caps2,{agent,settings:knownAgents(configPath)[agent],model,prices:caps2.cost_usd===void 0?{models:{}}:prices()}),daily:agent=>knownAgents(configPath)[agent]?.dailyBudget,
price({agent,model}){let settings2=knownAgents(configPath)[agent],asked=model??(settings2&&modelOf2(settings2));return asked===void 0?void 0:priceOf(prices(),asked)}}}
var FIRST_MS=5*6e4,EVERY_MS=36e5,STEADY_MS=6e4,MOST_JOBS=2e3,DAY_MS32=864e5;function collectNowAndThen(on){let{store,clock,retentionDays,collectFlows,collectBackups,
warn:warn3}=on,apart=()=>clock.now()-clock.monotonic(),known2=apart(),isClosed3=!1,timer=setTimeout(tick,FIRST_MS*(1+Math.random())).unref();async function look3(){
let isSteady=Math.abs(apart()-known2)<STEADY_MS;if(known2=apart(),!isSteady)return;let before=new Date(clock.now()-retentionDays*DAY_MS32).toISOString(),collected=await store.
upkeep.collectWhenDue(before,MOST_JOBS);if(collected===void 0)return;collectBackups?.();let flows=await collectFlows?.(before,MOST_JOBS)??0,counts=[collected.jobs===
0?[]:counted(collected.jobs,"job"),flows===0?[]:counted(flows,"flow")].flat();counts.length!==0&&warn3(`collected ${counts.join(" and ")} that ended before ${before.
slice(0,10)}`)}function tick(){look3().catch(error=>warn3(`cannot collect ended jobs: ${String(error)}`)).finally(()=>{timer=setTimeout(tick,EVERY_MS*(.9+Math.random()*
.2)).unref(),isClosed3&&clearTimeout(timer)})}return{look:look3,close(){isClosed3=!0,clearTimeout(timer)}}}var LATE_MS2=3e3;async function removeOnArrival(on,job,remove3){
let{clock}=on,latest=openQuestion(job)===void 0?void 0:"ask",isExpected=notificationOf(job,latest)!==void 0,age2=Math.abs(clock.now()-Date.parse(job.updated_at)),
deadline=clock.monotonic()+(isExpected?LATE_MS2-age2:0),signal2=createSignal(),watch3=on.watch(signal2.raise);try{for(;;){if(await remove3()>0)return;let left2=deadline-
clock.monotonic();if(left2<=0)return;await signal2.raised(left2)}}finally{watch3.close()}}function createMessageReceipts(on){let{mailbox,deliveries}=on,seen=new Set;
async function record2(step2,{agent,session=""},{items,way}){for(let item of items)await deliveries.addReceipt(item,{step:step2,way,session});await mailbox.dismiss(
agent,items.map(({item_id})=>item_id))}async function itemsAbout(agent,ids){if(ids.length===0)return[];let named22=new Set(ids),isNamed=({subject})=>subject.kind===
"message"&&named22.has(subject.id);return(await mailbox.notifications(agent)).filter(isNamed)}async function bounceOne(item){let expired2=await deliveries.expire(
item);if(expired2==="seen"){seen.add(keyOf(item));return}let{subject,sender,expires_at:at=item.at}=item;if(expired2==="first"&&sender!==void 0){let bounced={subject,
kind:"bounced",version:1,recipient:sender,at},event={subject,event:"1-bounced",recipient:sender};await deliveries.isOver(event)||await mailbox.notify([bounced])}
await mailbox.dismiss(item.recipient,[item.item_id])}return{async read(self,messageIds,way){let items=await itemsAbout(self.agent,messageIds);await record2("see\
n",self,{items:items.filter(({kind})=>kind!=="unread"),way})},async done(self,messageIds,way){let items=await itemsAbout(self.agent,messageIds);await record2("d\
one",self,{items,way});let{agent,session=""}=self;for(let id8 of messageIds){let subject=messageSubject(id8),{lines}=await mailbox.deliveries(subject);for(let event of new Set(
eventsOf(lines,agent))){let about4={subject,event,recipient:agent};await deliveries.addReceipt(about4,{step:"done",way,session})}}},async readChannel(self,channel2,way){
let items=(await itemsAbout(self.agent,[channel2])).filter(({kind})=>kind==="unread");await record2("done",self,{items,way})},isOver({subject,kind,version:version2,
recipient}){return deliveries.isOver({subject,recipient,event:`${version2}-${kind}`})},async readers(messageId,agents){let subject=messageSubject(messageId),delivered=await deliveries.
of(subject),found=[];for(let agent of agents){let own3=delivered.filter(({recipient,event})=>recipient===agent&&!event.endsWith("-bounced")),isQueued=own3.length===
0&&(await itemsAbout(agent,[messageId])).length>0;(own3.length>0||isQueued)&&found.push(readerOf(agent,own3))}return found},async bounce(now){for(let item of await mailbox.
expired(now))seen.has(keyOf(item))||await bounceOne(item)}}}function keyOf({recipient,item_id}){return`${recipient} ${item_id}`}function eventsOf(lines,agent){return lines.
flatMap(({event,recipient})=>event===void 0||recipient!==agent?[]:event)}var ORDER=["queued","offered","expired","seen","done"];function readerOf(agent,all){let rank2=({
state})=>ORDER.indexOf(state),furthest=all.toSorted((a,b)=>rank2(b)-rank2(a))[0];return{agent,state:furthest?.state??"queued",offered:all.flatMap(({offered})=>offered),
seen:furthest?.seen??null,done:furthest?.done??null,expired:furthest?.expired??null}}async function lastHolder(logs2,name3){let version2=await logs2.last(["name\
s",name3]);if(version2===0)return;let[line]=await logs2.read(["names",name3],{after:version2-1,limit:1,settled:!1}),{session,agent}=line?.event??{};if(!(typeof session!=
"string"||typeof agent!="string"))return{session,agent,version:version2}}var MOST_NAMES=32;function createNames(on){let{registry:registry2,logs:logs2}=on.store;
async function rivalOf({agent,session},name3,holder){if(holder!==void 0&&holder.session!==session&&holder.agent!==name3){let record2=await registry2.get("sessio\
n",sessionTag(holder.session));if(isAlive(record2))return record2}return agent===name3?void 0:(await registry2.list("session")).find(each=>each.agent===name3&&each.
session!==session&&isAlive(each))}return{async take(self,name3){let{agent,session}=self;for(;;){let holder=await lastHolder(logs2,name3),rival=await rivalOf(self,
name3,holder);if(rival!==void 0)throw heldBy(rival.agent,name3);if(session===void 0||holder?.session===session)break;checkCount(on.sessions,self,name3);let version2=(holder?.
version??0)+1;if(await logs2.append(["names",name3],version2,{session,agent})!==void 0)break}session!==void 0&&agent!==name3&&await on.sessions.addName(session,
name3)},async isHeld(name3){return await rivalOf({agent:"",session:void 0},name3,await lastHolder(logs2,name3))!==void 0},async inUse(){let living=(await registry2.
list("session")).filter(isAlive);return[...living.map(({agent})=>agent),...living.flatMap(({names:names2=[]})=>names2)]},async holds({session},name3){return session!==
void 0&&(await lastHolder(logs2,name3))?.session===session},async checkOwn(self){let holder=await lastHolder(logs2,self.agent);if(holder===void 0||holder.session===
self.session)return;let rival=await rivalOf(self,self.agent,holder);if(rival!==void 0)throw heldBy(rival.agent,self.agent)}}}function checkCount(sessions,{session},name3){
if(sessions.joined().filter(each=>each.session===session).length<=MOST_NAMES)return;let message2=`Cannot register agent "${name3}": this session already has ${MOST_NAMES}\
 names.`;throw new RelayError("INPUT_INVALID",message2,{details:{field:"agent_id"}})}function heldBy(agent,name3){let who=agent===name3?"a session of that agent":
`a session of "${agent}"`,message2=`Cannot use the agent name "${name3}": ${who} uses it now. Choose another name, or try again when that session has ended.`;return new RelayError(
"AGENT_HELD",message2,{details:{agent:name3}})}function subscriptionsOf({agent,session,works,names:names2=[],takes=[]}){return[{agent,session,works},...names2.map(
name3=>({agent:name3,session,works:!1})),...takes.map(action=>({agent:agentOfAction(action),session,works:!0}))]}var MIN_PAUSE_MS=20;async function claimAll(on,subscriptions,{
way,settled}){let claimed2=[];for(let{agent,session,works}of subscriptions)for(let notification of await notificationsOf(on.store,{recipient:agent,works})){let key2=`${notification.
item_id} ${session} ${way}`;if(Math.max(settled.get(notification.item_id)??0,settled.get(key2)??0)>on.now())continue;let isClaimed=await on.deliveries.claim(notification,
session,way);isClaimed&&claimed2.push(notification),settled.set(key2,isClaimed?1/0:await nextCheck(on,notification,{session,way}))}return claimed2}async function nextCheck({
store,deliveries},notification,{session,way}){let{state,untilMs}=await deliveries.state(notification,session,way);return state==="done"&&await store.mailbox.dismiss(
notification.recipient,[notification.item_id]),state==="done"||state==="expired"||state==="notified"?1/0:state==="early"?untilMs??1/0:0}function subscribe(options){
let timer,isChecking=!1,isClosed3=!1,failure2;async function checkOnce(){isChecking=!0;try{follow2(),await options.check(),failure2=void 0}catch(error){failure2!==
String(error)&&options.failed(error),failure2=String(error)}finally{isChecking=!1}}function checkSoon(){if(isClosed3)return;let delayMs2=isChecking?Math.max(options.
delayMs,MIN_PAUSE_MS):options.delayMs;timer??=setTimeout(()=>{timer=void 0,isChecking?checkSoon():checkOnce()},delayMs2)}let{store,worker}=options,watches=new Map,
jobs=worker===void 0?void 0:store.jobs.watch({agent:worker},checkSoon);function watchOf(agent){return actionOfAgent(agent)===void 0?store.mailbox.watch(agent,checkSoon):
store.jobs.watch({agent},checkSoon)}function follow2(){let agents=new Set(options.agents());for(let agent of agents)watches.has(agent)||watches.set(agent,watchOf(
agent));for(let[agent,watch3]of watches)agents.has(agent)||(watch3.close(),watches.delete(agent))}return follow2(),checkSoon(),{checkSoon,close(){isClosed3=!0,clearTimeout(
timer),jobs?.close();for(let watch3 of watches.values())watch3.close()}}}var MOST_ACTIONS2=32;function createOwnSessions(on){let{mailbox,registry:registry2,logs:logs2}=on.
store,joined2=new Map,joining=new Map,timer;async function namesOf22(session){let names2=[];for(let name3 of session?.names??[])(await lastHolder(logs2,name3))?.
session===session?.session&&names2.push(name3);return names2.length===0?{}:{names:names2}}async function noteLeft(name3){let last_seen=new Date(on.now()).toISOString();
await registry2.change("agent",name3,known2=>known2&&{...known2,last_seen})}async function register({agent,session:id8,works,talks,takes=[]}){let tag=sessionTag(
id8),before=await registry2.get("session",tag),session={session:id8,agent,process:ownIdentity(),client:identify(process.ppid),host_name:hostName(),works,...talks===
!0?{talks}:{},...await namesOf22(before),...takes.length===0?{}:{takes:takes.slice(0,MOST_ACTIONS2)},started_at:before?.started_at??new Date(on.now()).toISOString()};
await registry2.put("session",tag,session),joined2.set(id8,session),timer??=setInterval(()=>{beat2()},BEAT_MS).unref()}async function beat2(){for(let session of joined2.
values()){let tag=sessionTag(session.session);try{if(await registry2.beat("session",tag))continue;let{names:_names,...rest2}=session,again={...rest2,...await namesOf22(
session)};joined2.set(session.session,again),await registry2.put("session",tag,again)}catch(error){if(!(error instanceof RelayError))throw error}}}return{joined:()=>[
...joined2.values()].flatMap(subscriptionsOf),beat:beat2,async join(subscription){let{session}=subscription;if(joined2.has(session))return;let running=joining.get(
session)??register(subscription);joining.set(session,running),await running.finally(()=>joining.delete(session))},async addName(id8,name3){let known2=joined2.get(
id8);if(known2===void 0||known2.names?.includes(name3)===!0)return;let session={...known2,names:[...known2.names??[],name3]};await registry2.put("session",sessionTag(
id8),session),joined2.set(id8,session)},async addAction(id8,action){let known2=joined2.get(id8),{takes=[]}=known2??{};if(known2===void 0||takes.includes(action)||
takes.length===MOST_ACTIONS2)return;let session={...known2,takes:[...takes,action]};await registry2.put("session",sessionTag(id8),session),joined2.set(id8,session)},
async leave(){for(let{session,agent,names:names2=[]}of joined2.values()){let tag=sessionTag(session),known2=await registry2.get("session",tag);if(!(known2===void 0||
!isThisProcess(known2.process))){await registry2.remove("session",tag);for(let name3 of[agent,...names2])await noteLeft(name3);await mailbox.signal(agent)}}joined2.
clear(),clearInterval(timer),timer=void 0},async removeDead(){for(let session of await registry2.list("session"))isAlive(session)||await registry2.remove("sessi\
on",sessionTag(session.session))}}}function createInbox(on){let{store,clock}=on,{mailbox,registry:registry2}=store,deliveries=createDeliveries({store,now:clock.
now,seenWithinMs:on.seenWithinMs}),sessions=createOwnSessions({store,now:clock.now}),watch3=(agent,listener)=>mailbox.watch(agent,listener),reading=0;async function pending({
agent,session},subject){let about4=(await mailbox.notifications(agent)).filter(each=>subject===void 0||isSameSubject(each.subject,subject));if(session===void 0)
return about4;let found=[];for(let notification of about4){let{state}=await deliveries.state(notification,session,"check_inbox");state==="done"?await mailbox.dismiss(
agent,[notification.item_id]):state!=="elsewhere"&&state!=="expired"&&found.push(notification)}return found}async function acknowledge({agent,session},notifications,way){
return session!==void 0&&await bestEffort(async()=>{for(let notification of notifications)await deliveries.addReceipt(notification,{step:"done",way,session}),isLast(
notification)&&await removeOutstanding(session,notification.subject.id)}),mailbox.dismiss(agent,notifications.map(({item_id})=>item_id))}function removeOutstanding(session,jobId2){
return registry2.remove("outstanding",[sessionTag(session),jobId2])}return{...createMessageReceipts({mailbox,deliveries}),async register(agentId,description2){let at=new Date(
clock.now()).toISOString(),known2=await registry2.get("agent",agentId),record2={agent_id:agentId,description:description2??known2?.description,registered_at:known2?.
registered_at??at,last_seen:at};return await registry2.put("agent",record2.agent_id,record2),record2},agents:()=>registry2.list("agent"),notify:(items,options)=>mailbox.
notify(items,options),items:async agent=>(await mailbox.notifications(agent)).map(inboxItemOf),dismiss:(agent,itemIds)=>mailbox.dismiss(agent,itemIds),dismissJob(agent,job){
return removeOnArrival({clock,watch:listener=>watch3(agent,listener)},job,async()=>{let about4=await pending({agent},jobSubject(job.job_id));return mailbox.dismiss(
agent,about4.map(({item_id})=>item_id))})},pending,acknowledge,acknowledgeJob(sender,job,way){let{agent}=sender;return removeOnArrival({clock,watch:listener=>watch3(
agent,listener)},job,async()=>{let reported=(await pending(sender,jobSubject(job.job_id))).filter(({at=""})=>at<=job.updated_at);return acknowledge(sender,reported,
way)})},async claim({session},notification){if(session===void 0||await bestEffort(()=>deliveries.claim(notification,session,"check_inbox"))!==!1)return!0;let{state}=await deliveries.
state(notification,session,"check_inbox");return state!=="elsewhere"&&state!=="expired"},async markSeen({session},notifications){session!==void 0&&await bestEffort(
async()=>{for(let notification of notifications)await deliveries.addReceipt(notification,{step:"seen",way:"check_inbox",session})})},async deliveries(subject){let delivered=await deliveries.
of(subject),job=subject.kind==="job"?await store.jobs.read(subject.id,{durable:!0}):void 0;if(job===void 0)return delivered;let others=(await pending({agent:job.
from.agent},subject)).filter(({event})=>!delivered.some(each=>each.event===event));return[...delivered,...others.map(queuedDelivery)]},async beginWait({agent,session},subject,way){
if(session===void 0)return async()=>{};let wait={way,session,process:ownIdentity()};return await bestEffort(()=>deliveries.beginWait(subject,wait)),async()=>{await bestEffort(
()=>deliveries.endWait(subject,wait)),await bestEffort(()=>mailbox.signal(agent))}},async whileReading(wait){return reading+=1,wait().finally(()=>{reading-=1})},
isReading:()=>reading>0,async addOutstanding({session},jobId2){if(session===void 0)return;let key2=[sessionTag(session),jobId2];await bestEffort(()=>registry2.put(
"outstanding",key2,{job_id:jobId2}))},async removeOutstanding({session},jobId2){session!==void 0&&await bestEffort(()=>removeOutstanding(session,jobId2))},available:({
agent,works})=>notificationsOf(store,{recipient:agent,works}),claimAll:(subscriptions,options)=>claimAll({store,deliveries,now:clock.now},subscriptions,options),
subscribe:options=>subscribe({store,...options}),watch:watch3,async hasHooks(session){return await registry2.get("role",[sessionTag(session),"hooks"])!==void 0},
sessions,names:createNames({store,sessions})}}function queuedDelivery({subject,event,recipient}){return{subject,event,recipient,state:"queued",offered:[],seen:null,
done:null,expired:null}}async function bestEffort(work){try{return await work()}catch(error){if(error instanceof RelayError)return;throw error}}var SHORTCODES=new Map(
[["+1","\u{1F44D}"],["thumbsup","\u{1F44D}"],["thumbs_up","\u{1F44D}"],["check","\u2705"],["white_check_mark","\u2705"],["rocket","\u{1F680}"],["eyes","\u{1F440}"],
["heart","\u2764\uFE0F"],["clap","\u{1F44F}"]]);function emojiOf(typed){let name3=typed.replace(/^:(.+):$/,"$1");return SHORTCODES.get(name3)??typed}function createMine(logs2){
let folds=createFolds({logs:logs2,empty:()=>new Map,apply(own3,{event}){let known2=MineEvent.safeParse(event);if(!known2.success)return;let{channel:channel2}=known2.
data,threads=own3.get(channel2)??new Map;if(own3.set(channel2,threads),known2.data.type==="channel")return;let{post:post2,after}=known2.data;threads.has(post2)||
threads.set(post2,{post:post2,after})}}),current=async agent=>(await folds.current(mineLog(agent))).value;return{channels:async agent=>[...(await current(agent)).
keys()],threads:async(agent,channel2)=>[...(await current(agent)).get(channel2)?.values()??[]],async addChannel(agent,channel2){await folds.append(mineLog(agent),
own3=>own3.has(channel2)?void 0:{type:"channel",channel:channel2})},async addThread(agent,{channel:channel2,post:post2,after}){await folds.append(mineLog(agent),
own3=>own3.get(channel2)?.has(post2)===!0?void 0:{type:"thread",channel:channel2,post:post2,after})}}}function recipientsOf(state,message2){let found=new Map,add=(agent,reason2)=>{
agent!==message2.from&&!found.has(agent)&&found.set(agent,reason2)},isPrivate=state.kind!=="channel",members2=[...state.members];for(let name3 of message2.mentions)
name3!==EVERYONE&&(!isPrivate||state.members.has(name3))&&add(name3,"mention");if(isPrivate)for(let[agent]of members2)add(agent,"direct");for(let agent of message2.
thread??[])(state.members.has(agent)||!isPrivate)&&add(agent,"reply");let unmuted=members2.filter(([,{isMuted}])=>!isMuted).map(([agent])=>agent);if(message2.mentions.
includes(EVERYONE))for(let agent of unmuted)add(agent,"mention");if(message2.thread===void 0)for(let agent of unmuted)add(agent,"unread");return[...found].map(([
agent,reason2])=>({agent,reason:reason2}))}var TTL_MS=864e5;function createNotices(on){let{channels,texts}=on,writers=createFolds({logs:on.logs,empty:()=>new Map,
apply(first3,{version:version2,event}){let known2=PostEvent.safeParse(event);known2.success&&!first3.has(known2.data.from)&&first3.set(known2.data.from,version2)}});
async function writersBefore(of2){let{value}=await writers.current(threadLog(of2.channel,of2.post));return[...value].flatMap(([agent,first3])=>first3<of2.before?
agent:[])}async function noticesOf({channel:channel2,state},{place:place6,at,event}){let{post:post2,reply}=place6,start22=reply===void 0?void 0:await texts.get(
{channel:channel2,post:post2}),thread=start22&&reply!==void 0?[start22.event.from,...await writersBefore({channel:channel2,post:post2,before:reply})]:void 0,recipients=recipientsOf(
state,{...event,thread}),sender=event.from,ttlMs=event.ttl_ms??TTL_MS,expires_at=new Date(Date.parse(at)+ttlMs).toISOString(),subject=messageSubject(messageIdOf(
place6));return recipients.map(({agent:recipient,reason:kind})=>{switch(kind){case"unread":{let ofChannel=messageSubject(channel2);return{kind,subject:ofChannel,
version:post2,recipient,sender,at}}case"reply":{let session=start22?.event.from===recipient?start22.event.session:void 0,owner=session&&sessionTag(session);return{
kind,subject,version:1,recipient,sender,at,owner}}case"mention":case"direct":return{kind,subject,version:1,recipient,sender,at,expires_at}}})}return{of:noticesOf,
async after({channel:channel2,post:post2},range){let found=await channels.find(channel2);if(found===void 0)return[];let{messages}=await texts.page({channel:channel2,
post:post2},range);return Promise.all(messages.map(async stored=>({version:stored.place.reply??stored.place.post,notices:await noticesOf(found,stored)})))},async participants({
channel:channel2,post:post2,before}){let start22=await texts.get({channel:channel2,post:post2});return[...new Set([start22.event.from,...await writersBefore({channel:channel2,
post:post2,before})])]}}}function union2(a,b){let all=[...a,...b].toSorted((x,y)=>x[0]-y[0]),merged=[];for(let[from,to]of all){let last2=merged.at(-1);last2!==void 0&&
from<=last2[1]+1?last2[1]=Math.max(last2[1],to):merged.push([from,to])}return merged}function has(ranges,value){let low=0,high=ranges.length-1;for(;low<=high;){
let middle=low+high>>>1,[from,to]=ranges[middle]??[0,0];if(value<from)high=middle-1;else if(value>to)low=middle+1;else return!0}return!1}function rangesOf(values){
return union2([],[...values].map(value=>[value,value]))}function gaps(ranges,from,to){let found=[],start22=from;for(let[begin,end2]of ranges){if(begin>to)break;
end2<start22||(begin>start22&&found.push([start22,begin-1]),start22=end2+1)}return start22<=to&&found.push([start22,to]),found}function sizeOf3(ranges){return ranges.
reduce((sum,[from,to])=>sum+to-from+1,0)}var PART_LINES=1e3,MOST_SEARCHED=2e3;function createReading(logs2){let folds=createFolds({logs:logs2,partLines:PART_LINES,
empty:()=>({posts:[],threads:new Map}),apply(holder,{event}){let known2=ReadEvent.safeParse(event);if(known2.success)for(let items of[known2.data.all,known2.data.
items])items&&addItems2(holder,items)}}),current=async(agent,channel2)=>(await folds.current(readingLog(agent,channel2))).value;return{of:current,async add(agent,{
channel:channel2,places,session,way}){let fresh=[];return await folds.append(readingLog(agent,channel2),(read,version2)=>{if(fresh=places.filter(place6=>!isIn(read,
place6)),fresh.length===0)return;let event={type:"read",items:itemsOf(fresh),session,way};return version2%PART_LINES===0&&version2>0?{...event,all:allOf(read)}:
event}),fresh},async at(agent,place6){let{channel:channel2}=place6;if(!isIn(await current(agent,channel2),place6))return;let name3=readingLog(agent,channel2),last2=await logs2.
last(name3),after=Math.max(0,last2-MOST_SEARCHED);return(await logs2.read(name3,{after,limit:MOST_SEARCHED})).find(line=>names(line,place6))?.at}}}function isIn(read,{
post:post2,reply}){return reply===void 0?has(read.posts,post2):has(read.threads.get(post2)??[],reply)}function names({event},{post:post2,reply}){let known2=ReadEvent.
safeParse(event);if(!known2.success)return!1;let{posts,threads}=known2.data.items;return reply===void 0?has(posts,post2):has(threads[String(post2)]??[],reply)}function addItems2(holder,{
posts,threads}){holder.posts=union2(holder.posts,posts);for(let[post2,ranges]of Object.entries(threads))holder.threads.set(Number(post2),union2(holder.threads.get(
Number(post2))??[],ranges))}function itemsOf(places){let posts=[],threads=new Map;for(let{post:post2,reply}of places)reply===void 0?posts.push(post2):threads.set(
String(post2),[...threads.get(String(post2))??[],reply]);return{posts:plain2(rangesOf(posts)),threads:Object.fromEntries([...threads].map(([post2,all])=>[post2,
plain2(rangesOf(all))]))}}function allOf({posts,threads}){return{posts:plain2(posts),threads:Object.fromEntries([...threads].map(([post2,all])=>[String(post2),plain2(
all)]))}}function plain2(ranges){return ranges.map(([from,to])=>[from,to])}var LATE_MS22=1e4,RECENT_MS=7*864e5,PAGE42=100;function createUnnotified(on){let{registry:registry2,
logs:logs2,now}=on;async function notifyAfter(of2,start22){for(let after=start22;;){let found=await on.notices.after(of2,{after,limit:PAGE42});for(let{version:version2,
notices}of found){let place6=of2.post===void 0?{post:version2}:{post:of2.post,reply:version2},messageId=messageIdOf({channel:of2.channel,...place6}),missing2=[];
for(let notice of notices)await on.isOver(notice,messageId)||missing2.push(notice);await on.notify(missing2)}let last2=found.at(-1);if(last2===void 0||found.length<
PAGE42)return;after=last2.version}}async function beforeRecent(of2){let log=of2.post===void 0?postsLog(of2.channel):threadLog(of2.channel,of2.post),since=new Date(
now()-RECENT_MS).toISOString(),end2=await logs2.last(log);for(;end2>0;){let after=Math.max(0,end2-PAGE42),old=(await logs2.read(log,{after,limit:end2-after,settled:!1})).
findLast(({at})=>at<since);if(old!==void 0)return old.version;end2=after}return 0}async function notifyRecent(){for(let{channel:channel2}of await on.channels.all()){
await notifyAfter({channel:channel2},await beforeRecent({channel:channel2}));for(let name3 of await logs2.list(["messages",channel2,"threads"],1)){let of2={channel:channel2,
post:Number(name3.at(-1))};await notifyAfter(of2,await beforeRecent(of2))}}}function isLeft({at,process:process2}){return process2===void 0||now()-Date.parse(at)>
LATE_MS22?!0:isGone(process2,void 0)}return{async note({channel:channel2,post:post2},after){let id8=(0,import_node_crypto22.randomUUID)(),at=new Date(now()).toISOString();
return await registry2.put("unnotified",id8,{id:id8,channel:channel2,post:post2,after,at,process:ownIdentity()}),async()=>{await registry2.remove("unnotified",id8)}},
async finish(){for(let left2 of(await registry2.list("unnotified")).filter(isLeft)){let{id:id8,channel:channel2,post:post2,after}=left2;channel2===void 0?await notifyRecent():
await notifyAfter({channel:channel2,post:post2},after),await registry2.remove("unnotified",id8)}}}}var MOST_COUNTED2=1e3,MOST_THREADS=100;async function unreadOf({
logs:logs2,texts,reading,mine},agent,{channel:channel2,state}){let read=await reading.of(agent,channel2),member=state.members.get(agent),found=[];if(member!==void 0){
let last2=await logs2.last(postsLog(channel2)),unread=gaps(read.posts,member.posts+1,last2);found.push(...await texts.some({channel:channel2},first(unread,MOST_COUNTED2)))}
let threads=await mine.threads(agent,channel2);for(let{post:post2,after}of threads.slice(-MOST_THREADS)){let last2=await logs2.last(threadLog(channel2,post2)),unread=gaps(
read.threads.get(post2)??[],after+1,last2);unread.length!==0&&found.push(...await texts.some({channel:channel2,post:post2},first(unread,MOST_COUNTED2)))}let messages=found.
filter(({event,marks})=>event.from!==agent&&marks?.deletedAt===void 0).toSorted((a,b)=>a.at<b.at?-1:a.at>b.at?1:0);return{messages,mentions:messages.filter(each=>isMentioned(
agent,each))}}function isMentioned(agent,{event,marks}){let{mentions}=marks?.edit??event;return mentions.includes(agent)||mentions.includes(EVERYONE)}function first(ranges,most){
let taken22=[];for(let[from,to]of ranges){let left2=most-sizeOf3(taken22);if(left2<=0)break;taken22.push([from,Math.min(to,from+left2-1)])}return taken22}var FINISH_MS2=5e3,
MOST_EMOJIS=20;function createMessages(on){let{logs:logs2,blobs,registry:registry2}=on.store,{inbox}=on,mine=createMine(logs2),channels=createChannels({logs:logs2,
mine}),texts=createTexts(logs2),reading=createReading(logs2),requests=createRequests(logs2),notices=createNotices({logs:logs2,channels,texts}),unnotified=createUnnotified(
{registry:registry2,logs:logs2,channels,notices,now:on.now,notify,isOver}),finishAtMs=Number.NEGATIVE_INFINITY,sending2={logs:logs2,blobs,channels,mine,texts,notices,
requests,unnotified,notify};async function notify(items){let unread=items.filter(({kind})=>kind==="unread"),others=items.filter(({kind})=>kind!=="unread");others.
length>0&&await inbox.notify(others),unread.length>0&&await inbox.notify(unread,{once:!0})}async function isOver(notice,messageId){let place6=placeOf(messageId),
read=place6&&await reading.of(notice.recipient,place6.channel);return place6===void 0||read===void 0||isIn(read,place6)?!0:notice.kind!=="unread"&&inbox.isOver(
notice)}async function finishSometimes(){on.now()<finishAtMs||(finishAtMs=on.now()+FINISH_MS2,await unnotified.finish().catch(error=>{if(!(error instanceof RelayError))
throw error}))}async function changeable(place6){refuseArchived(await channels.get(place6.channel));let stored=await texts.get(place6);if(stored.marks?.deletedAt===
void 0)return stored;throw noMessage(messageIdOf(place6))}return{channel:channels.get,findChannel:channels.find,channels:channels.all,async channelsOf(agent){return(await Promise.
all((await mine.channels(agent)).map(channels.find))).filter(each=>each?.state.members.has(agent)===!0)},hasTakenPart:async agent=>await logs2.last(mineLog(agent))>
0,createChannel:(channel2,{by:by2,topic})=>channels.create(channel2,{type:"create",kind:"channel",by:by2,topic}),privateChannel(participants,{by:by2,name:name3}){
let{channel:channel2,...whole}=privateChannel(participants);return channels.create(channel2,{type:"create",by:by2,name:name3,...whole})},join:channels.join,changeChannel:channels.
change,async send(to,message2){let sent2=await send3(sending2,to,message2);return await finishSometimes(),sent2},async edit(place6,{by:by2,text:text3,request_id,
check:check3}){checkText(text3);let stored=await changeable(place6),message2=place6.reply??place6.post,mentions=mentionsIn(text3),event={type:"edit",message:message2,
by:by2,text:text3,mentions},log=texts.marksLog(place6),request2=requestKey(by2,request_id,[log,message2,text3]),before=stored.marks?.edit??stored.event;if(request2===
void 0&&before.text===text3)return{changed:!1};let{line,isRepeat}=await requests.once({log,event,request:request2},async()=>check3?.(mentions.filter(name3=>name3!==
EVERYONE)));if(isRepeat)return{changed:!1};let fresh=mentions.filter(name3=>!before.mentions.includes(name3));return fresh.length>0&&await notifyOfEdit(stored,{
mentions:fresh,version:line.version+1}),{changed:!0}},async delete(place6,{by:by2}){await texts.get(place6);let message2=place6.reply??place6.post;return{changed:await texts.
mark(place6,marks=>marks?.deletedAt===void 0?{type:"delete",message:message2,by:by2}:void 0)!==void 0}},async react(place6,{by:by2,emoji:typed,isTakenBack,request_id}){
let known2=(await changeable(place6)).marks?.reactions,emoji2=emojiOf(typed);if(!isTakenBack&&known2!==void 0&&!known2.has(emoji2)&&known2.size>=MOST_EMOJIS)throw tooManyEmojis(
messageIdOf(place6));let message2=place6.reply??place6.post,type=isTakenBack?"unreact":"react",log=texts.marksLog(place6),request2=requestKey(by2,request_id,[log,
message2,type,emoji2]),event={type,message:message2,by:by2,emoji:emoji2};if(request2!==void 0){let{isRepeat}=await requests.once({log,event,request:request2},()=>Promise.
resolve());return{emoji:emoji2,changed:!isRepeat}}let line=await texts.mark(place6,marks=>marks?.reactions.get(emoji2)?.includes(by2)===!0===isTakenBack?event:void 0);
return{emoji:emoji2,changed:line!==void 0}},async linkJob(place6,{job_id,by:by2}){let message2=place6.reply??place6.post;await texts.mark(place6,marks=>marks?.jobs?.
includes(job_id)===!0?void 0:{type:"job",message:message2,by:by2,job_id})},get:texts.get,page:texts.page,view:texts.view,attachment:async({sha256:sha2562},offset,length)=>(await blobs.
content(sha2562,offset,length))?.content,search:on.store.search,unread:(agent,found)=>unreadOf({logs:logs2,texts,reading,mine},agent,found),isRead:async(agent,place6)=>isIn(
await reading.of(agent,place6.channel),place6),readAt:reading.at,async markRead(agent,places,by2){let fresh=[];for(let channel2 of new Set(places.map(place6=>place6.
channel))){let own3=places.filter(place6=>place6.channel===channel2);fresh.push(...await reading.add(agent,{channel:channel2,places:own3,...by2}))}return fresh},
finishNotices:()=>unnotified.finish(),participants:notices.participants,watch(listener){let watches=[logs2.watch(["messages"],name3=>listener(name3?.[1])),logs2.
watch(["reading"],name3=>listener(name3?.[2]))];return{close(){for(let watch3 of watches)watch3.close()}}}};async function notifyOfEdit(stored,edit){let found=await channels.
get(stored.place.channel),event={...stored.event,mentions:edit.mentions},mentioned=(await notices.of(found,{...stored,event})).filter(({kind})=>kind==="mention"),
{version:version2}=edit;await notify(mentioned.map(notice=>Object.assign(notice,{version:version2})))}}function tooManyEmojis(message_id){let message2=`Cannot r\
eact to message "${message_id}": it has ${MOST_EMOJIS} different reactions. Use one of them.`;return new RelayError("CHANNEL_REFUSED",message2,{details:{message_id}})}
function remoteRights({settings:settings2,directory,spansHosts}){return async remote=>{if(spansHosts&&remote.host!==ownIdentity().host)return"unknown";let{isAdmitted}=await Promise.resolve().then(()=>__toESM(require("./standing-Z5H7CPLZ.cjs")));
return isAdmitted((0,import_node_path54.join)(directory,"http"),remote,Date.now)?{writes:remoteWritesOf(readConfiguration(settings2.configPath))[remote.via]}:"g\
one"}}async function arrive(members2,given2){let jobId2=jobOfMarker(given2.marker),member=jobId2===void 0?void 0:(await members2.state()).members.get(jobId2);if(member===
void 0||!isLiving(member)||member.nonce===void 0||memberMarker(member).value!==given2.marker)return;let proof=(0,import_node_crypto23.createHash)("sha256").update(
given2.nonce).digest(),wanted=Buffer.from(member.nonce,"hex");if(!(proof.length!==wanted.length||!(0,import_node_crypto23.timingSafeEqual)(proof,wanted)))return members2.
ready(member.job_id,given2.session)}var SpawnMode=_enum(["task_exit","interactive"]),of={name:AgentId,job_id:JobId},Spawn2=object({type:literal("spawn"),...of,of:AgentId,
mode:SpawnMode,runs:_enum(["turns","session"]),by:Actor,by_agent:AgentId,above:array(AgentId),above_jobs:array(string2()),depth:wholeNumber(1),write:boolean2(),
model:Task.shape.model,cwd:Task.shape.cwd,channels:array(string2()),scope:optional(AgentId),digest:string2(),host:optional(string2()),host_name:optional(string2()),
nonce:optional(string2()),ready_by:Instant}),Ready=object({type:literal("ready"),...of,session:optional(string2())}),End=object({type:literal("end"),...of,how:_enum(
["removed","failed","finished"]),by:optional(Actor),reason:optional(string2()),forget:optional(boolean2())}),Close=object({type:literal("close"),...of}),Member=extend2(
omit2(Spawn2,{type:!0}),{spawned_at:Instant,ready_at:optional(Instant),session:optional(string2()),end:optional(extend2(omit2(End,{type:!0,name:!0,job_id:!0}),{
at:Instant})),closed_at:optional(Instant)}),Checkpoint=object({type:literal("checkpoint"),members:array(Member)}),TeamEvent=discriminatedUnion("type",[Spawn2,Ready,
End,Close,Checkpoint]),PAGE52=500,LOG3=["team"];function createMembers({logs:logs2}){let known2=NO_TEAM;async function current(){let team=known2;for(team.version===
0&&(team={...team,version:startOf2(await logs2.last(LOG3))});;){let lines=await logs2.read(LOG3,{after:team.version,limit:PAGE52});for(let line of lines)team=withLine(
team,{...line,event:eventOf2(line.event)});if(lines.length<PAGE52)break}return team.version>=known2.version&&(known2=team),known2}async function change(decide){
for(;;){let team=await current(),event=decide(team);if(event===void 0)return team;let version2=team.version+1,isFirst=version2>1&&version2%1e3===1;await logs2.append(
LOG3,version2,json2(isFirst?checkpointOf(team):event))}}function found({members:members2},jobId2){return members2.get(jobId2)}return{state:current,find:async name3=>memberNamed(
await current(),name3),list:async()=>[...(await current()).members.values()],async spawn(make2,limits){let jobId2="",before,isAsked=!1,after=await change(team=>{
let asked=make2(team);jobId2=asked.job_id;let member2=found(team,jobId2);if(isAsked||(before=member2),isAsked=!0,member2===void 0)return checkSpawn(team,asked,limits),
asked}),member=found(after,jobId2);if(member===void 0)throw new Error("The log of the team lost a line that it accepted.");return{member,isNew:before===void 0}},
async ready(jobId2,session){let after=await change(team=>{let member2=found(team,jobId2);if(!(member2===void 0||member2.end!==void 0)&&!(member2.ready_at!==void 0&&
member2.session===session))return{type:"ready",name:member2.name,job_id:jobId2,session}}),member=found(after,jobId2);return member?.end===void 0?member:void 0},
async end(jobId2,how){let after=await change(team=>{let member=found(team,jobId2);if(!(member===void 0||member.end!==void 0))return{type:"end",name:member.name,
job_id:jobId2,...how}});return found(after,jobId2)},async close(jobId2){await change(team=>{let member=found(team,jobId2);if(!(member?.end===void 0||member.closed_at!==
void 0))return{type:"close",name:member.name,job_id:jobId2}})},watch:listener=>logs2.watch(LOG3,listener)}}function startOf2(last2){return Math.max(0,Math.floor(
(last2-1)/1e3)*1e3)}function checkpointOf({members:members2}){return{type:"checkpoint",members:[...members2.values()]}}function eventOf2(event){let parsed2=TeamEvent.
safeParse(event);return parsed2.success?parsed2.data:void 0}function json2(event){return JSON.parse(JSON.stringify(event))}var PARTING_MS2=15e3,GRACE_MS2=3e3,NOTHING3={
cancelled:0,stopped:0,left:[],isClosed:!1};async function tendTeam(on){for(let member of await on.members.list())isClosed(member)||await tendMember(on,member)}async function tendMember(on,member){
let{members:members2,queue,clock}=on;if(!isLiving(member))return await clear(on,member),member;let job=await taskOf2(queue,member);if(member.mode==="task_exit"&&
job!==void 0&&isFinal(job))return await members2.end(member.job_id,{how:"finished"})??member;if(hasBegun(member,job))return member.ready_at===void 0?await members2.
ready(member.job_id)??member:member;let reason2=await failureOf(on,member,{job,now:clock.now()});return reason2===void 0?member:failMember(on,member,reason2)}async function failMember(on,member,reason2){
let ended22=await on.members.end(member.job_id,{how:"failed",reason:reason2});return ended22!==void 0&&await clear(on,ended22),ended22??member}async function clear(on,member,{
isUrgent=!1}={}){if(member.end===void 0||isClosed(member))return NOTHING3;let cancelled=await cancelOpen(on,member),marker=memberMarker(member);if(on.self===marker.
value)return{...NOTHING3,cancelled};let{here,elsewhere}=await processesOf(on,member),tree={processes:here,marker},mayPart=on.clock.now()-Date.parse(member.end.at)<
PARTING_MS2;if(!isUrgent&&member.end.how==="finished"&&mayPart&&treeOf(tree).length>0)return{...NOTHING3,cancelled};let{killed,left:left2}=await killTree({...tree,
graceMs:GRACE_MS2}),isEmpty=left2.length===0&&elsewhere.length===0;return isEmpty&&await on.leaveChannels(member.name),isEmpty&&member.end.forget===!0&&await on.
registry.remove("agent",member.name),isEmpty&&await on.members.close(member.job_id),{cancelled,stopped:killed,left:left2,isClosed:isEmpty}}async function processesOf({
registry:registry2},member){let workers=(await registry2.list("worker")).filter(({agents})=>agents.length===1&&agents[0]===member.name).filter(({worker,silent_ms})=>!isGone(
worker,silent_ms)),sessions=(await registry2.list("session")).filter(({session})=>session===member.session).filter(({process:process2,silent_ms})=>!isGone(process2,
silent_ms)),seen=[...workers.map(({worker})=>worker),...sessions.map(({process:process2})=>process2)].map(process2=>({process:process2,life:liveness(process2)}));
return{here:seen.filter(({life})=>life==="alive").map(({process:process2})=>process2),elsewhere:seen.filter(({life})=>life==="unknown").map(({process:process2})=>process2)}}
var OPEN3=["running","queued"],PAGE6=100;async function cancelOpen({queue},{name:name3,end:end2}){let by2=end2?.by??{agent:name3},reason2=`Member "${name3}" ${ENDED[end2?.
how??"removed"]}${end2?.reason===void 0?"":`: ${end2.reason}`}`,cancelled=0;for(let cursor,isMore=!0;isMore;isMore=cursor!==void 0){let page2=await queue.list({
to:name3,state:OPEN3,limit:PAGE6,cursor});cursor=page2.next_cursor;for(let{job_id}of page2.jobs)(await queue.cancel(job_id,{by:by2,reason:reason2}).catch(unlessGone22))?.
cancelled===!0&&(cancelled+=1)}return cancelled}var ENDED={removed:"was removed",failed:"could not start",finished:"ended with its task"};function unlessGone22(error){
if(!(error instanceof RelayError&&["JOB_NOT_FOUND","JOB_DAMAGED"].includes(error.code)))throw error}function createTeam(on){let{store,settings:settings2,...rest2}=on,
members2=createMembers(store),tending={...rest2,registry:store.registry,members:members2};return{...members2,settings:settings2,look:member=>lookAt(tending,member),
tend:()=>tendTeam(tending),tendMember:member=>tendMember(tending,member),fail:(member,reason2)=>failMember(tending,member,reason2),arrive:given2=>arrive(members2,
given2),clear:(member,how)=>clear(tending,member,how)}}var RESULT_UNITS=32e3;function happenedIn(events){let before;return replay(events).flatMap(step2=>{let type=typeOf3(
step2,before);before=step2.job;let{version:version2,at}=step2.event;return type===void 0?[]:[{type,version:version2,at,job:step2.job}]})}function typeOf3({event,
job},before){if(event.type==="ask")return"job.question";if(before?.state!==job.state)return WEBHOOK_EVENTS.find(type=>type===`job.${job.state}`)}async function bodyOf({
include_result},{type,version:version2,at,job},from){let{job_id,request_id,state,to,attempts:attempts2,labels}=job,data={workspace:from.workspace,job_id,request_id,
version:version2,state,to,from:job.from.agent,attempts:attempts2,labels,parent:job.parent?.job_id??null,error_code:job.state==="failed"?job.error.code:null,...include_result&&
{result:await resultOf3(job,from.queue)}};return JSON.stringify({type,timestamp:at,data})}async function resultOf3(job,queue){let result="result"in job?job.result:
void 0;if(result===void 0)return null;let{text:text3,total}=await queue.output(result,0,RESULT_UNITS);return{output:text3,truncated:total>text3.length}}function delayMs(failures,random=Math.
random){let most=Math.min(36e5,5e3*2**Math.min(failures-1,20));return Math.round(most*(.8+random()*.4))}var PREFIX2="whsec_";function newSecret(){return`${PREFIX2}${(0,import_node_crypto25.randomBytes)(
32).toString("base64")}`}function signatureOf(on){let{secret,id:id8,timestamp,body}=on,key2=Buffer.from(secret.slice(PREFIX2.length),"base64");return`v1,${(0,import_node_crypto25.createHmac)(
"sha256",key2).update(`${id8}.${timestamp}.${body}`).digest("base64")}`}function messageIdOf2(webhookId,jobId2,version2){return`msg_${(0,import_node_crypto25.createHash)(
"sha256").update(`${webhookId}/${jobId2}/${version2}`).digest("base64url").slice(0,27)}`}var TIMEOUT_MS2=15e3;function checkUrl(url,allowsPrivate){let parsed2=URL.
canParse(url)?new URL(url):void 0,isWeb=parsed2?.protocol==="https:"||parsed2?.protocol==="http:";if(parsed2===void 0||!isWeb)throw invalid3(url,"it is no http \
or https address");if(parsed2.username!==""||parsed2.password!=="")throw invalid3(url,"it has a user name or a password in it");if(parsed2.protocol==="http:"&&!allowsPrivate)
throw invalid3(url,"http is not encrypted. Use https, or --allow-private for your own network");let host2=hostOf22(parsed2);return(0,import_node_net2.isIP)(host2)!==
0&&checkAddress(host2,allowsPrivate),parsed2}var post=async({url,allowsPrivate,headers,body,signal:signal2})=>{let parsed2=checkUrl(url,allowsPrivate),timed=AbortSignal.
any([signal2,AbortSignal.timeout(TIMEOUT_MS2)]),found=await resolve7(hostOf22(parsed2),timed);for(let{address}of found)checkAddress(address,allowsPrivate);let[first3]=found;
if(first3===void 0)throw new Error("the name has no address");let request2=parsed2.protocol==="https:"?import_node_https.request:import_node_http.request;return new Promise(
(answered2,reject)=>{let sent2=request2(parsed2,{method:"POST",agent:!1,signal:timed,headers:{...headers,"content-length":Buffer.byteLength(body)},lookup:(_host,{
all},done)=>all===!0?done(null,[first3]):done(null,first3.address,first3.family)},response=>{answered2(answerOf(response)),response.destroy()});sent2.on("error",
error=>reject(timed.aborted&&!signal2.aborted?timedOut():error)),sent2.end(body)})};function reasonOf3(error){if(error instanceof RelayError)return error.message;
let code=systemCode(error);return code!==void 0?`the system answered ${code}`:error instanceof Error?error.message:String(error)}async function resolve7(host2,signal2){
let known2=(0,import_node_net2.isIP)(host2);if(known2!==0)return[{address:host2,family:known2}];let late=new Promise((_,reject)=>{signal2.addEventListener("abor\
t",()=>reject(timedOut()),{once:!0})});return Promise.race([(0,import_promises10.lookup)(host2,{all:!0}),late])}function checkAddress(address,allowsPrivate){let kind=kindOf(
address);if(!(kind==="public"||kind==="private"&&allowsPrivate))throw invalid3(address,`it is an address of this machine, its network or a cloud's services.${kind===
"private"?" The owner can allow it: relay webhook add --allow-private":""}`)}function hostOf22({hostname:hostname2}){return hostname2.startsWith("[")?hostname2.
slice(1,-1):hostname2}function answerOf({statusCode=0,headers}){let seconds=Number(headers["retry-after"]);return{status:statusCode,retryAfterMs:seconds>0?seconds*
1e3:void 0}}function timedOut(){return new Error(`no answer within ${TIMEOUT_MS2/1e3} seconds`)}function invalid3(what,why2){return new RelayError("WEBHOOK_INVA\
LID",`Cannot send to "${what.slice(0,200)}": ${why2}.`)}var ABOUT_MESSAGE=new Set([400,405,406,409,411,413,414,415,422,501]),LONGEST_WAIT_MS22=36e5;async function deliver(webhook,message2,on){
let{url,secret,allow_private:allowsPrivate}=webhook,{id:id8,body,nowMs}=message2,timestamp=Math.floor(nowMs/1e3),headers={"content-type":"application/json","use\
r-agent":"durable-relay","webhook-id":id8,"webhook-timestamp":String(timestamp),"webhook-signature":signatureOf({secret,id:id8,timestamp,body})};try{let{status,
retryAfterMs=0}=await on.post({url,allowsPrivate,headers,body,signal:on.signal});if(status>=200&&status<300)return{kind:"delivered"};let isRedirect=status>=300&&
status<400,reason2=`it answered ${status}${isRedirect?", and redirects are not followed":""}`,waitMs=failures=>Math.max(Math.min(retryAfterMs,LONGEST_WAIT_MS22),
delayMs(failures));return{kind:ABOUT_MESSAGE.has(status)?"refused":"away",reason:reason2,waitMs}}catch(error){return{kind:"away",reason:reasonOf3(error),waitMs:delayMs}}}
var GIVE_UP_MS=72*3600*1e3,LATE_MS3=1e4,SETTLED_MS2=6e5,AT_ONCE3=4;async function openCourse(webhook,on){let{registry:registry2,queue,clock,workspace,post:post2,
signal:signal2}=on,{webhook_id:id8,created_at}=webhook,state=await registry2.get("webhook_state",id8)??{webhook_id:id8,passed:created_at,delivered:0,failures:0,
dropped:0},marks=new Map;for(let known2 of await registry2.list("webhook_mark",id8))marks.set(known2.job_id,known2);async function record2(changes2){state={...state,
...changes2},await registry2.put("webhook_state",id8,state)}async function mark2(next){marks.set(next.job_id,next),await registry2.put("webhook_mark",[id8,next.
job_id],next)}async function runJob2(jobId2){if(msUntil(marks.get(jobId2)?.next_at,clock.now())>0)return!0;let events=await queue.history(jobId2);for(let happened of left2(
events,marks.get(jobId2))){if(signal2.aborted)return!1;let outcome=await send22(happened),{version:version2,at}=happened,reached2={webhook_id:id8,job_id:jobId2,
version:version2,at};if(outcome.kind==="delivered")await mark2(reached2),await record2(afterSuccess(state,clock.now()));else if(isOld2(happened))await drop(happened),
await mark2(reached2);else return refuse(happened,outcome)}return!0}function left2(events,known2){let passedMs=Date.parse(state.passed);return happenedIn(events).
filter(({type,version:version2,at})=>webhook.events.includes(type)&&(known2===void 0?Date.parse(at)>passedMs:version2>known2.version))}async function send22(happened){
let message2={id:messageIdOf2(id8,happened.job.job_id,happened.version),body:await bodyOf(webhook,happened,{queue,workspace}),nowMs:clock.now()};return deliver(
webhook,message2,{post:post2,signal:signal2})}function isOld2({at,job}){return(state.failures>0||marks.get(job.job_id)?.attempts!==void 0)&&clock.now()-Date.parse(
at)>GIVE_UP_MS}async function drop({type,version:version2,at,job}){let last_dropped={message_id:messageIdOf2(id8,job.job_id,version2),job_id:job.job_id,type,at};
await record2({dropped:state.dropped+1,last_dropped})}async function refuse({version:version2,job,at},outcome){let{job_id}=job;if(signal2.aborted)return!1;let nowMs=clock.
now(),instant2=ms=>new Date(ms).toISOString();if(outcome.kind==="away"){if(msUntil(state.next_at,nowMs)>0)return!1;let failures=state.failures+1;return await record2(
{failures,failing_since:state.failing_since??instant2(nowMs),next_at:instant2(nowMs+outcome.waitMs(failures)),last_error:outcome.reason}),!1}let before=marks.get(
job_id),attempts2=(before?.attempts??0)+1;return await mark2({webhook_id:id8,job_id,version:before?.version??version2-1,at:before?.at??at,attempts:attempts2,next_at:instant2(
nowMs+outcome.waitMs(attempts2))}),await record2({last_error:outcome.reason}),!0}return{passedMs:()=>Date.parse(state.passed),waitMs:()=>msUntil(state.next_at,clock.
now()),due:()=>[...marks.values()].flatMap(({job_id,next_at})=>next_at!==void 0&&msUntil(next_at,clock.now())===0?[job_id]:[]),async run(jobIds){let waiting=[...new Set(
jobIds)],lanes=state.failures>0?1:AT_ONCE3,isAway=!1,lane=async()=>{for(let next=waiting.shift();next!==void 0;next=waiting.shift()){if(isAway)return;await runJob2(
next)||(isAway=!0)}};return await Promise.all(Array.from({length:lanes},lane)),!isAway},async settle(scannedMs){let knownMs=Date.parse(state.passed),passedMs=Math.
max(knownMs,scannedMs-LATE_MS3);if(!(marks.size===0&&passedMs-knownMs<SETTLED_MS2)){await record2({passed:new Date(passedMs).toISOString()});for(let{job_id,at,next_at}of marks.
values())next_at!==void 0||Date.parse(at)>passedMs||(marks.delete(job_id),await registry2.remove("webhook_mark",[id8,job_id]))}}}}function afterSuccess(state,nowMs){
return{delivered:state.delivered+1,failures:0,failing_since:void 0,next_at:void 0,last_error:void 0,last_delivered_at:new Date(nowMs).toISOString()}}function msUntil(at,nowMs){
return at===void 0?0:Math.max(0,Date.parse(at)-nowMs)}var BEAT_MS22=1e4,DELIVERER="webhooks";function createLease(registry2,monotonic){let heldAtMs;async function take3(){
let found=await registry2.get("deliverer",DELIVERER);if(found!==void 0&&!isOwn(found)&&!isGone(found,found.silent_ms))return!1;await registry2.change("deliverer",
DELIVERER,known2=>known2===void 0||isSame22(known2,found)?{...ownIdentity()}:known2);let after=await registry2.get("deliverer",DELIVERER);return after!==void 0&&
isOwn(after)}return{async hold(){let nowMs=monotonic();return heldAtMs!==void 0&&nowMs-heldAtMs<BEAT_MS22?!0:(heldAtMs=await take3()?nowMs:void 0,heldAtMs!==void 0)},
async release(){heldAtMs!==void 0&&(heldAtMs=void 0,await registry2.change("deliverer",DELIVERER,known2=>known2!==void 0&&isOwn(known2)?void 0:known2))}}}function isOwn(identity){
return isSame22(identity,ownIdentity())}function isSame22(one,other){return other!==void 0&&one.pid===other.pid&&one.start===other.start&&one.boot_id===other.boot_id}
var LOOK_MS2=5e3,SCAN_MS=1e4,IDLE_SCAN_MS=6e4,SOON_MS=20,PAGE7=500,ENDED2=["completed","failed","cancelled","expired"],LIVE=JOB_STATES.filter(state=>!ENDED2.some(
ended22=>ended22===state));function createDeliverer(on){let{registry:registry2,queue,clock,signal:signal2,warn:warn3}=on,lease=createLease(registry2,clock.monotonic),
courses=new Map,touched=new Set,scanAtMs=0,watch3,timer,stepping,isStopped=!1;async function step2(){let webhooks=await registry2.list("webhook");if(webhooks.length===
0)return rest2(),LOOK_MS2;if(watch3??=queue.watch("jobs",changed2),!await lease.hold())return courses.clear(),LOOK_MS2;await follow2(webhooks);let nowMs=clock.now(),
ids=[...touched];touched.clear();let isScan=nowMs>=scanAtMs;isScan&&(scanAtMs=nowMs+IDLE_SCAN_MS);let waits=await Promise.all(webhooks.map(webhook=>deliverTo(courses.
get(webhook.webhook_id),{ids,isScan,nowMs})));return ids.length>0&&(scanAtMs=Math.min(scanAtMs,nowMs+SCAN_MS)),Math.max(0,Math.min(LOOK_MS2,...waits,scanAtMs-clock.
now()))}async function follow2(webhooks){let ids=new Set(webhooks.map(({webhook_id})=>webhook_id));for(let id8 of courses.keys())ids.has(id8)||courses.delete(id8);
for(let webhook of webhooks)courses.has(webhook.webhook_id)||(courses.set(webhook.webhook_id,await openCourse(webhook,on)),scanAtMs=0)}async function deliverTo(course,{
ids,isScan,nowMs}){if(course===void 0)return LOOK_MS2;let waitMs=course.waitMs();if(waitMs>0)return scanLater(waitMs);let changedIds=isScan?await changedSince(course.
passedMs()-LATE_MS3):ids;return await course.run([...changedIds,...course.due()])?(isScan&&(await course.settle(nowMs),changedIds.length>0&&(scanAtMs=Math.min(scanAtMs,
nowMs+SCAN_MS))),LOOK_MS2):scanLater(course.waitMs())}function scanLater(waitMs){return scanAtMs=Math.min(scanAtMs,clock.now()+waitMs),waitMs}async function changedSince(sinceMs){
let since=new Date(Math.max(0,sinceMs)).toISOString(),rows=[];for(let state of[LIVE,ENDED2]){let cursor;do{let page2=await queue.list({state,since,limit:PAGE7,cursor});
rows.push(...page2.jobs),cursor=page2.next_cursor}while(cursor!==void 0&&!signal2.aborted)}return rows.sort((a,b)=>a.updated_at<b.updated_at?-1:1),rows.map(({job_id})=>job_id)}
function changed2(jobId2){jobId2===void 0?scanAtMs=0:touched.add(jobId2),schedule(SOON_MS)}function schedule(ms){isStopped||stepping!==void 0||(clearTimeout(timer),
timer=setTimeout(run22,ms),timer.unref())}function run22(){stepping=step2().catch(error=>(warn3(`webhooks: ${error instanceof RelayError?error.message:String(error)}`),
courses.clear(),LOOK_MS2)).then(waitMs=>{stepping=void 0,schedule(touched.size>0?SOON_MS:waitMs)})}function rest2(){watch3?.close(),watch3=void 0,courses.clear(),
touched.clear()}return{step:step2,start:()=>schedule(0),wake:()=>schedule(0),async stop(){isStopped=!0,clearTimeout(timer),await stepping,rest2(),await lease.release()}}}
var MOST7=20;function createWebhooks({registry:registry2,queue,clock}){async function find3(id8){let webhook=await registry2.get("webhook",id8);if(webhook!==void 0)
return webhook;let message2=`Cannot find webhook "${id8.slice(0,80)}": this workspace has none of that id. Run: relay webhook list`;throw new RelayError("WEBHOO\
K_NOT_FOUND",message2)}let deliverers=new Set;return{async add(asked){if(checkUrl(asked.url,asked.allow_private),(await registry2.list("webhook")).length>=MOST7){
let message2=`Cannot add a webhook: this workspace has ${MOST7}. Remove one that is no longer needed.`;throw new RelayError("WEBHOOK_INVALID",message2)}let webhook_id=`\
wh_${(0,import_node_crypto24.randomBytes)(8).toString("hex")}`,created_at=new Date(clock.now()).toISOString(),webhook={...asked,webhook_id,secret:newSecret(),created_at};
await registry2.put("webhook",webhook_id,webhook);for(let deliverer of deliverers)deliverer.wake();return webhook},async list(){let[webhooks,states]=await Promise.
all([registry2.list("webhook"),registry2.list("webhook_state")]);return webhooks.map(webhook=>({webhook:ShownWebhook.parse(webhook),state:states.find(({webhook_id})=>webhook_id===
webhook.webhook_id)}))},async remove(id8){await find3(id8),await registry2.remove("webhook",id8),await registry2.remove("webhook_state",id8);for(let{job_id}of await registry2.
list("webhook_mark",id8))await registry2.remove("webhook_mark",[id8,job_id])},async test(id8,signal2){let webhook=await find3(id8),nowMs=clock.now(),data={webhook_id:id8},
body=JSON.stringify({type:"test",timestamp:new Date(nowMs).toISOString(),data}),message2={id:`msg_test_${(0,import_node_crypto24.randomBytes)(8).toString("hex")}`,
body,nowMs},outcome=await deliver(webhook,message2,{post,signal:signal2});return outcome.kind==="delivered"?{ok:!0,reason:null}:{ok:!1,reason:outcome.reason}},async deliveringProcess(){
let found=await registry2.get("deliverer",DELIVERER);return found!==void 0&&!isGone(found,found.silent_ms)?found:void 0},deliverer(on){let deliverer=createDeliverer(
{...on,registry:registry2,queue,clock,post});return deliverers.add(deliverer),{...deliverer,async stop(){deliverers.delete(deliverer),await deliverer.stop()}}}}}
function watchGrowth(logs2,log,listener){let closing=new AbortController,seen,isLooking=!1,again=!1;async function look3(){if(again=!0,!isLooking){isLooking=!0;
try{for(;again&&!closing.signal.aborted;){again=!1;let last2=await logs2.last(log);closing.signal.aborted||last2===seen||(seen=last2,listener())}}finally{isLooking=
!1}}}let lookNow=()=>{look3().catch(()=>listener())},watch3=logs2.watch(log,lookNow);return lookNow(),{close(){closing.abort(),watch3.close()}}}var ApprovalEvent=discriminatedUnion(
"type",[strictObject({type:literal("ask"),approval_id:string2(),key:string2(),tool:string2(),mode:Mode,root:optional(string2()),agent:AgentId,who:AuditWho,job_id:optional(
string2()),preview:Preview,cut:int(),expires_at:Instant}),strictObject({type:literal("decide"),approval_id:string2(),verdict:_enum(["approve","reject"]),by:string2(),
note:optional(string2())}),strictObject({type:literal("expire"),approval_id:string2()}),strictObject({type:literal("use"),approval_id:string2(),operation_id:string2()})]);
function applyLine2(asked,line){let parsed2=ApprovalEvent.safeParse(line.event);if(!parsed2.success)return;let event=parsed2.data;if(event.type==="ask"){if(asked.
has(event.approval_id))return;asked.set(event.approval_id,{...event,at:line.at,version:line.version,isExpired:!1});return}let known2=asked.get(event.approval_id);
if(known2!==void 0){if(event.type==="use"){known2.decision?.verdict==="approve"&&(known2.usedBy??=event.operation_id);return}if(!(known2.decision!==void 0||known2.
isExpired))if(event.type==="expire"||line.at>known2.expires_at)known2.isExpired=!0;else{let{verdict,by:by2,note:note3}=event;known2.decision={verdict,by:by2,at:line.
at,...note3===void 0?{}:{note:note3}}}}}var LOG4=["tools","approvals"],PAGE8=200,LISTED_MS=24*3600*1e3,MAX_TRIES22=50,MOST_PREVIEW=6e4;function createApprovals(on){
let{logs:logs2,clock}=on,asked=new Map,version2,reading=Promise.resolve();function refresh(){return reading=reading.then(readOn,readOn),reading}async function beginning(){
let since=new Date(clock.now()-2*LISTED_MS).toISOString();for(let end2=await logs2.last(LOG4);end2>0;){let after=Math.max(0,end2-PAGE8),old=(await logs2.read(LOG4,
{after,limit:end2-after})).findLast(({at})=>at<since);if(old!==void 0)return old.version;end2=after}return 0}async function readOn(){for(version2??=await beginning();;){
let lines=await logs2.read(LOG4,{after:version2,limit:PAGE8});for(let line of lines)applyLine2(asked,line);if(version2=lines.at(-1)?.version??version2,lines.length<
PAGE8)break}let old=new Date(clock.now()-LISTED_MS).toISOString();for(let[id8,{expires_at}]of asked)expires_at<old&&asked.delete(id8)}async function change(decide){
for(let tries=0;tries<MAX_TRIES22;tries+=1){await refresh();let event=decide();if(event===void 0)return;let next=(version2??0)+1;if(await logs2.append(LOG4,next,
event)!==void 0)return refresh()}let message2="Cannot record the approval: other processes write all the time. Try again.";throw new RelayError("LOG_CONTESTED",
message2)}let isOver=({expires_at})=>new Date(clock.now()).toISOString()>expires_at;function stateOf3(each){return each.usedBy!==void 0?"used":each.decision?.verdict===
"reject"?"rejected":each.isExpired||isOver(each)?"expired":each.decision===void 0?"pending":"approved"}function viewOf(each){let{approval_id,tool,mode,root,agent,
who,job_id,preview,cut:cut22,expires_at}=each,{decision:decision2,usedBy}=each;return{approval_id,tool,mode,agent,who,preview,cut:cut22,asked_at:each.at,expires_at,
state:stateOf3(each),...root===void 0?{}:{root},...job_id===void 0?{}:{job_id},...decision2&&{decided_by:decision2.by,decided_at:decision2.at},...decision2?.note===
void 0?{}:{note:decision2.note},...usedBy===void 0?{}:{operation_id:usedBy}}}function get(approvalId){let found=asked.get(approvalId);if(found!==void 0)return found;
let message2=`Cannot find approval "${approvalId.slice(0,80)}": nothing of the last day has this id. List them with: relay approvals`;throw new RelayError("APPR\
OVAL_NOT_FOUND",message2)}function sameQuestion(key2){return[...asked.values()].find(each=>each.key===key2&&["pending","approved"].includes(stateOf3(each)))}async function answerOf2(approvalId){
await refresh();let found=get(approvalId);if(found.decision!==void 0)return{state:found.decision.verdict==="approve"?"approved":"rejected",approval:viewOf(found)};
if(!(!found.isExpired&&!isOver(found)))return await change(()=>{let each=get(approvalId);if(!(each.isExpired||each.decision!==void 0))return{type:"expire",approval_id:approvalId}}),
{state:"expired",approval:viewOf(get(approvalId))}}return{async ask(question,waitMs){let approval_id=`ap_${(0,import_node_crypto26.randomBytes)(8).toString("hex")}`,
{kind,title,text:text3}=question.preview,shown2=text3.slice(0,MOST_PREVIEW);return await change(()=>{if(sameQuestion(question.key)===void 0)return{...question,type:"\
ask",approval_id,preview:{kind,title:title.slice(0,500),text:shown2},cut:text3.length-shown2.length,expires_at:new Date(clock.now()+waitMs).toISOString()}}),viewOf(
sameQuestion(question.key)??get(approval_id))},async wait(approvalId,signal2){for(;;){signal2.throwIfAborted();let look3=signalChange(signal2),watch3=logs2.watch(
LOG4,look3.changed);try{let answer=await answerOf2(approvalId);if(answer!==void 0)return answer;await look3.next(Date.parse(get(approvalId).expires_at)+1-clock.
now())}finally{look3.close(),watch3.close()}}},async use(approvalId,operationId){return await change(()=>{let each=get(approvalId);if(!(each.usedBy!==void 0||each.
decision?.verdict!=="approve")&&!isOver(each))return{type:"use",approval_id:approvalId,operation_id:operationId}}),get(approvalId).usedBy===operationId},async decide(approvalId,{
verdict,by:by2,note:note3}){let isMine=!1;await change(()=>{let each=get(approvalId);if(isMine=stateOf3(each)==="pending",!isMine)return;let answer={type:"decid\
e",approval_id:approvalId,verdict,by:by2};return note3===void 0?answer:{...answer,note:note3}});let found=viewOf(get(approvalId));if(isMine&&found.decided_by===
by2)return found;let ended22=found.state==="expired"?"its time is up":`it was ${found.state} before`,message2=`Cannot ${verdict} "${approvalId}": ${ended22}, an\
d that is final.`;throw new RelayError("APPROVAL_OVER",message2,{details:{approval_id:approvalId}})},async list(){await refresh();let all=[...asked.values()].map(
viewOf),pending=all.filter(({state})=>state==="pending"),others=all.filter(({state})=>state!=="pending");return[...pending.toSorted((a,b)=>a.asked_at<b.asked_at?
-1:1),...others.toSorted((a,b)=>a.asked_at<b.asked_at?1:-1)]},watch:listener=>watchGrowth(logs2,LOG4,listener)}}function signalChange(signal2){let changed2=()=>{},
change=new Promise(resolve22=>{changed2=resolve22}),timer;return signal2.addEventListener("abort",changed2,{once:!0}),{changed:changed2,next(ms){return timer=setTimeout(
changed2,Math.max(1,ms)),change},close(){clearTimeout(timer),signal2.removeEventListener("abort",changed2)}}}var JOURNAL=["tools","journal"];function rowsOf22({
version:version2,event}){return(Array.isArray(event.entries)?event.entries:[]).flatMap((entry,at)=>{let parsed2=ToolEntry.safeParse(entry);return parsed2.success?
[{line:version2,entry:at+1,...parsed2.data}]:[]})}var OF_MODE={observe:"low",diagnose:"low",edit:"medium",operate:"high",destructive:"high"};function riskOf(call2){
let byMode=OF_MODE[call2.mode??"observe"];switch(call2.outcome){case"unknown":return"high";case"dry_run":return"low";case"denied":return byMode==="low"?"low":"m\
edium";default:return byMode}}var STEP2=200,MOST_LINES3=2e4,APART_MS=24*3600*1e3;async function readPage(logs2,query){let last2=placeOf3(query.cursor)??await logs2.
last(JOURNAL)+1,stop=Math.max(0,last2-1-MOST_LINES3),outcomes=new Map,calls=[];for(let end2=last2-1;end2>stop;){let after=Math.max(stop,end2-STEP2),lines=await logs2.
read(JOURNAL,{after,limit:end2-after});for(let line of lines.toReversed()){for(let row of rowsOf22(line).toReversed())if(row.phase==="outcome")outcomes.set(row.
operation_id,row);else{let call2=callOf(row,row.phase==="call"?row:outcomes.get(row.operation_id));passes(call2,query)&&calls.push(call2)}if(calls.length>=query.
limit)return{calls,next:cursorOf(line.version)};if(query.since!==void 0&&isOld(line.at,query.since))return{calls,next:void 0}}end2=after}return{calls,next:stop===
0?void 0:cursorOf(stop+1)}}function callOf(begun3,ended22){let{at,line,entry,operation_id,tool,scope,mode,root,who}=begun3,{job_id,conversation_key,paths,input:input3,
approval_id}=begun3,{code,reason:reason2,ms,effects,more_effects,outcome="open"}=ended22??{};return{at,line,entry,operation_id,tool,scope,mode,root,who,job_id,conversation_key,
paths,input:input3,approval_id,outcome,code,reason:reason2,ms,effects,more_effects,risk:riskOf({mode,outcome})}}async function findOperation(logs2,operationId){
let ms=Number(/^op_(\d{13})_/.exec(operationId)?.[1]??Number.NaN);if(Number.isNaN(ms))return;let begun3,after=await versionBefore(logs2,ms-6e4);for(;;){let lines=await logs2.
read(JOURNAL,{after,limit:STEP2});for(let row of lines.flatMap(rowsOf22))if(row.operation_id===operationId&&(row.phase!=="outcome"&&(begun3=row),begun3!==void 0&&
row.phase!=="intent"))return callOf(begun3,row);let last2=lines.at(-1);if(last2===void 0||lines.length<STEP2||Date.parse(last2.at)>ms+APART_MS)return begun3&&callOf(
begun3,void 0);after=last2.version}}async function versionBefore(logs2,ms){let low=0,high=await logs2.last(JOURNAL);for(;low<high;){let middle=Math.ceil((low+high)/
2),[line]=await logs2.read(JOURNAL,{after:middle-1,limit:1});line!==void 0&&Date.parse(line.at)<ms?low=middle:high=middle-1}return low}function placeOf3(cursor){
if(cursor===void 0)return;if(/^[1-9]\d{0,14}$/.test(cursor))return Number(cursor);let message2="Cannot continue the journal: the cursor is not one of an earlier\
 page.";throw new RelayError("CURSOR_INVALID",message2)}function cursorOf(line){return line<=1?void 0:String(line)}function passes(call2,query){let{since,tool,root,
agent,job_id,outcome,risk,path}=query,{who}=call2,name3="person"in who?who.person:who.agent;return(since===void 0||call2.at>=since)&&(tool===void 0||call2.tool===
tool)&&(root===void 0||call2.root===root)&&(agent===void 0||name3===agent)&&(job_id===void 0||call2.job_id===job_id)&&(outcome===void 0||call2.outcome===outcome)&&
(risk===void 0||call2.risk===risk)&&(path===void 0||pathsOf2(call2).some(each=>isAtOrBelow(each,path)))}function pathsOf2({paths=[],effects=[]}){return[...paths,
...effects.flatMap(effect=>[effect.path??[],effect.from??[]].flat())]}function isAtOrBelow(path,folder){return path===folder||path.startsWith(`${folder}/`)}function isOld(at,since){
return Date.parse(at)<Date.parse(since)-APART_MS}var PAGE9=1e3,LONGEST_MS3=24*3600*1e3,LOOK_MS3=1e4;function createToolJournal(on){let{logs:logs2,clock}=on,iso=()=>new Date(
clock.now()).toISOString(),recorder,open4=new Map,seen,nextLookMs=Number.NEGATIVE_INFINITY,looking;async function load(){let{createRecorder}=await Promise.resolve().then(()=>__toESM(require("./record-TAEWXXWE.cjs")));
return createRecorder({logs:logs2,name:JOURNAL,title:"tool journal",stamp:entry=>ToolEntry.parse({at:iso(),...entry})})}async function record2(entry){recorder??=
load(),await(await recorder)(entry)}async function beginning(){let last2=await logs2.last(JOURNAL),[end2]=await logs2.read(JOURNAL,{after:Math.max(0,last2-1),limit:1});
if(end2===void 0)return 0;let since=Date.parse(end2.at)-LONGEST_MS3;for(let version2=last2;version2>0;){let after=Math.max(0,version2-PAGE9),old=(await logs2.read(
JOURNAL,{after,limit:version2-after})).findLast(({at})=>Date.parse(at)<since);if(old!==void 0)return old.version;version2=after}return 0}async function readOn(){
for(seen??=await beginning();;){let lines=await logs2.read(JOURNAL,{after:seen,limit:PAGE9});for(let row of lines.flatMap(rowsOf22))row.phase==="intent"&&open4.
set(row.operation_id,{at:row.at,entry:row}),row.phase==="outcome"&&open4.delete(row.operation_id);if(seen=lines.at(-1)?.version??seen,lines.length<PAGE9)return}}
async function closeDead(){await readOn();for(let[operation_id,{at,entry}]of open4){if(!(clock.now()-Date.parse(at)>LONGEST_MS3)&&!isGone(entry.process)||(await readOn(),
!open4.has(operation_id)))continue;let{tool,root}=entry;await record2({phase:"outcome",operation_id,...root===void 0?{tool}:{tool,root},outcome:"unknown",reason:"\
The process that made the change ended before it could record the outcome."}),open4.delete(operation_id)}}return{operationId:()=>`op_${String(clock.now()).padStart(
13,"0")}_${idPart()}`,record:record2,read:query=>readPage(logs2,query),find:operationId=>findOperation(logs2,operationId),async recover(){if(looking!==void 0)return looking;
clock.monotonic()<nextLookMs||(nextLookMs=clock.monotonic()+LOOK_MS3,looking=closeDead().finally(()=>{looking=void 0}),await looking)},watch:listener=>watchGrowth(
logs2,JOURNAL,listener),verify:async kept=>(await Promise.resolve().then(()=>__toESM(require("./verify-W4IP4H4N.cjs")))).verifyChain(logs2,JOURNAL,kept)}}var ALPHABET3="\
0123456789abcdefghijklmnopqrstuvwxyz";function idPart(){return[...(0,import_node_crypto27.randomBytes)(12)].map(byte=>ALPHABET3[byte%ALPHABET3.length]).join("")}
var DEFAULT_DAYS=30;function createGuardedTools(on){let{logs:logs2,clock,directory,own:own3,env}=on,backups=createBackups(directory),browsers;async function loadBrowsers(){
let{createBrowsers}=await Promise.resolve().then(()=>__toESM(require("./browser-IEWF2WB4.cjs")));return createBrowsers({now:clock.now,path:env.PATH??""})}return{
directory,env,settings:()=>readToolSettings(own3),own:own3,known:()=>readRoots(own3),roots:caller=>rootsFor(caller,own3),root:(caller,name3)=>rootFor(caller,own3,
name3),guard:root=>openGuard(root),journal:createToolJournal({logs:logs2,clock}),approvals:createApprovals({logs:logs2,clock}),browsers:()=>browsers??=loadBrowsers(),
async close(){await(await browsers)?.end()},backups,collectBackups(){let days=new Map(readRoots(own3).map(({name:name3,settings:settings2})=>[name3,settings2.backupDays])),
daysOf3=root=>days.get(root)??DEFAULT_DAYS;return backups.collect({nowMs:clock.now(),daysOf:daysOf3})}}}async function refuseImpossibleWorktree(workspace,own3){
let{code,stdout,stderr}=await revParse(workspace,own3),[isInside2]=stdout.split(`
`);if(!(code===void 0||code===0&&isInside2==="true")){if(stderr.includes("not a git repository"))throw noRepository(workspace);if(isInside2==="false")throw bareRepository(
workspace);if(isInside2==="true")throw noCommit(workspace)}}function revParse(cwd,own3){let args=["rev-parse","--is-inside-work-tree","--verify","--quiet","HEAD\
^{commit}"],PATH=safePath(own3.PATH,cwd,own3.HOME),env={...variablesNamed(own3,["HOME","XDG_CONFIG_HOME"]),...ENVIRONMENT,PATH},{execFile}=process.getBuiltinModule(
"node:child_process");return new Promise(resolve22=>{execFile("git",args,{cwd,env,timeout:1e4},(error,stdout,stderr)=>{let code=error===null?0:error.code;resolve22(
{code:typeof code=="number"?code:void 0,stdout,stderr})})})}var LIST_BYTES=128*1024,PATCH_BYTES=256*1024,MOST_FILES=200;async function changesIn(git,location,{limits,
since="HEAD",only=()=>!0}){let top=await git.run(location,["rev-parse","--show-toplevel"],limits);if(top.code!==0)return;let root=top.stdout.replace(/\n$/,""),form=[
"--porcelain=v1","-z","--untracked-files=all","--no-renames"],listed2={...limits,maxOutputBytes:LIST_BYTES},list22=await git.run(location,["status",...form,"--",
"."],listed2),committed=since==="HEAD"?void 0:await git.run(location,[...DIFF,"--name-status","-z",since,"--","."],listed2),all=withTimes([...statusOf(list22.stdout),
...namesOf5(committed?.stdout??"")],root),files=all.filter(({changed_at})=>only(changed_at)).slice(0,MOST_FILES),paths=files.length<all.length?files.map(({path})=>`\
:(top,literal)${path}`):["."],patch=paths.length===0?{stdout:"",isCut:!1}:await git.run(location,[...DIFF,since,"--",...paths],limits),truncated=list22.isCut||patch.
isCut||all.length>MOST_FILES;return{files,patch:patch.stdout,truncated}}var DIFF=["diff","--no-color","--no-ext-diff","--no-textconv","--no-renames"];function statusOf(listing){
return listing.split("\0").filter(entry=>entry.length>3).map(entry=>({path:entry.slice(3),status:entry.slice(0,2)}))}function namesOf5(listing){let parts=listing.
split("\0");return parts.flatMap((path,at)=>at%2===1&&path!==""?[{path,status:`${parts[at-1]??""} `}]:[])}function withTimes(named22,root){return[...new Map(named22.
toReversed().map(each=>[each.path,each])).values()].map(({path,status})=>({path,status,changed_at:changedAt((0,import_node_path55.join)(root,path))})).toSorted(
(a,b)=>(b.changed_at??"").localeCompare(a.changed_at??""))}function changedAt(path){return fs103.lstatSync(path,{throwIfNoEntry:!1})?.mtime.toISOString()??null}
var LIMITS={timeoutMs:5e3,maxOutputBytes:64*1024},URGENT_MS=300,SLACK_MS=1e3;async function turnChanges(on,job,{isUrgent}){if(job.task.write!==!0)return;let limits=isUrgent?
{...LIMITS,signal:AbortSignal.timeout(URGENT_MS)}:LIMITS;try{return await(job.task.worktree===!0?ofWorktree:inPlace)(on,job,limits)}catch(error){if(error instanceof
RelayError||systemCode(error)!==void 0)return;throw error}}async function ofWorktree({git,records},job,limits){let record2=records.of(job.job_id).find(({token:token3})=>token3===
job.token);if(record2?.git_dir===void 0)return;let{path,branch,base}=record2,found=await changesIn(git,locationOf(record2),{since:base,limits});if(found===void 0)
return;let{files,patch,truncated}=found;return{worktree:{path,branch,base},files:files.map(file=>file.path),patch,is_cut:truncated}}async function inPlace({git,
workspace},{task:task2,lease},limits){let cwd=folderInside(workspace,task2.cwd??".");if(cwd===void 0)return;let begun3=new Date(Date.parse(lease.claimed_at)-SLACK_MS).
toISOString(),found=await changesIn(git,{cwd},{limits,only:changedAt2=>changedAt2===null||changedAt2>=begun3});if(found===void 0)return;let{files,patch,truncated}=found;
return{files:files.map(file=>file.path),patch,is_cut:truncated}}async function openRelay(settings2,{isLongLived=!1,tracing}={}){let opened=await openStore(settings2,
{isLongLived,warn}),{store,clock,machine:machine2}=opened,refuseWorktree=()=>refuseImpossibleWorktree(settings2.workspace,process.env),{lifelines}=machine2,actions=createActions(
{store,clock,configured:()=>configuredActions(readConfiguration(settings2.configPath))}),folder=settings2.shared===void 0?store.workspace:settings2.workspace,queue=createQueue(
{store,clock,lifelines,whyWaiting:agent=>actions.whyWaiting(agent),refuseWorktree,rightsOf:remoteRights({settings:settings2,directory:machine2.dataDir,spansHosts:store.
spansHosts}),refuseChecks:asked=>refuseChecks({...readConfiguration(settings2.configPath),workspace:settings2.workspace},asked),budgetRules:budgetRules(settings2.
configPath),tracing,isStartable:(agent,job)=>mayStart(settings2,agent,job.task.write===!0),fallbackOf:agent=>agentsKnown(settings2)[agent]?.fallback??[],changes:(job,how)=>turnChanges(
createWorktrees({git:createGit(process.env),workspace:settings2.workspace,store:machine2.directory}),job,how),...settings2.shared===void 0?{}:{folder},...store.
spansHosts?{turnsHere:()=>turnsHere(settings2)}:{}}),inbox=createInbox({store,clock,seenWithinMs:settings2.seenWithinMs}),{logs:logs2,workspace}=store,audit2=createAudit(
{logs:logs2,clock,workspace,warn}),tools=createGuardedTools({logs:logs2,clock,directory:machine2.directory,own:settings2,env:process.env}),messages=createMessages(
{store,inbox,now:clock.now}),team=createTeam({store,queue,clock,logOf:machine2.workerLog,self:settings2.member?.marker,settings:()=>readConfiguration(settings2.
configPath).team,leaveChannels:name3=>leaveChannels(messages,name3)}),{autoGc,retentionDays}=settings2,toolsEnded,collecting=autoGc?collectNowAndThen({store,clock,
retentionDays,collectFlows:async(before,most)=>(await queue.budgets.collect(before,most),queue.flows.collect(before,most)),collectBackups:()=>{tools.collectBackups()},
warn}):void 0;return{...opened,queue,inbox,audit:audit2,team,actions,messages,webhooks:createWebhooks({registry:store.registry,queue,clock}),tools,folder,get ended(){
return Promise.all([opened.ended,toolsEnded]).then(()=>{})},close(){collecting?.close(),toolsEnded=tools.close(),store.close()}}}function agentsKnown({configPath}){
try{return knownAgents(configPath)}catch(error){if(error instanceof RelayError)return{};throw error}}function mayStart(settings2,agent,writes2){if(!settings2.autospawn)
return!1;let known2=agentsKnown(settings2);return Object.hasOwn(known2,agent)?!writes2||settings2.allowWrites||known2[agent]?.allowWrites===!0:!1}async function leaveChannels(messages,agent){
for(let{channel:channel2,state}of await messages.channelsOf(agent))state.kind==="channel"&&await messages.changeChannel(channel2,{type:"leave",agent,by:agent})}
function warn(line){process.stderr.write(`durable-relay: ${line}
`)}function worktreesOf(env){return({folder,machine:machine2})=>createWorktrees({git:createGit(env),workspace:folder,store:machine2.directory})}async function run2(invocation){
let{name:name3,verb,typed}=invocation;try{let settings2=readSettings(process.env,process.cwd());useSafePath(process.env,settings2.workspace);let who="who"in verb?
verb.who:verb.operations[0].who,parentJob=enclosingJob(who,settings2);if(parentJob!==void 0&&isForPeople(who))throw await refusedInTurn2(name3,settings2,parentJob);
if(isForPeople(who)&&isInsideCall(process.env))throw refusedInCall(name3);"who"in verb?print({json:invocation.json,write:writeLines},await verb.runLocally(settings2,
typed,invocation.programPath)):await runOpen({...invocation,verb},{...settings2,parentJob})}catch(error){process.exitCode=report(error,invocation)}}function enclosingJob(who,{
parentJob,dataDir}){return who==="anyone"?parentJob:parentJob??turnAbove(dataDir)}function refusedInCall(name3){let message2=`Cannot run "relay ${name3}" from a\
 command of a tool: only a person decides that. Say in your answer what has to be decided.`;return new RelayError("PERSON_NEEDED",message2)}async function refusedInTurn2(name3,settings2,turn2){
let refusal4=personNeeded(`run "relay ${name3}"`,turn2),relay=await openRelay(settings2).catch(unlessBug),who={agent:settings2.agent??"cli",turn:turn2},operation2=`\
relay ${name3}`;return await relay?.audit.note({what:"refused",who,operation:operation2,code:refusal4.code,job_id:turn2}),relay?.close(),refusal4}function unlessBug(error){
if(!(error instanceof RelayError))throw error}async function runOpen({verb,typed,json:json22,programPath:programPath2,probe:probe22,tracing},settings2){let relay=await openRelay(
settings2,{tracing}).catch(async error=>{if(!(error instanceof RelayError))throw error;let screen=screenOf(process.stdout,process.env),output2=await verb.unopened?.(
error,{settings:settings2,screen,programPath:programPath2});if(output2===void 0)throw error;print({json:json22,write:writeLines},output2)});if(relay!==void 0)try{
let{env}=process,services={...assembleServices(relay,{settings:settings2,env,program:programPath2("worker.js"),worktrees:worktreesOf(env),warn:warn2}),serveAgain:void 0,
local:localServices(relay,{settings:settings2,env,probe:probe22,programPath:programPath2})},callbacks=[],call2={caller:await callerOf(services,settings2),workspaces:onlyWorkspace(
services,relay.machine.workspaceId),signal:new AbortController().signal,afterReply:(onPrinted,onFailed)=>{callbacks.push({onPrinted,onFailed})}},context={perform:(operation2,args,more)=>perform(
operation2,{...call2,...more},args),caller:call2.caller,services,settings:settings2,programPath:programPath2,workspace:relay.folder,screen:screenOf(process.stdout,
env),json:json22,now:relay.clock.now(),write:writeLines,note:warn2},isPrinted=!1;try{verb.sweeps===!0&&await sweep2(services),print(context,await verb.run(context,
typed)),isPrinted=!0}finally{for(let{onPrinted,onFailed}of callbacks)await(isPrinted?onPrinted():onFailed?.())}}finally{relay.close(),await tracing?.close()}}async function callerOf({
queue},{parentJob,parentToken:token3,agent}){let sender=agent??"cli";return parentJob===void 0?{kind:"person",name:personName(),agent:sender}:{kind:"turn",agent:sender,
token:token3,turn:await turnOf2(queue,{jobId:parentJob,agent})}}async function sweep2(services){await services.sweeper.sweep().catch(unlessBug)}function report(error,{
verbose}){if(error instanceof UsageError)return warn2(`relay: USAGE ${error.message}`),EXIT.usage;let code=error instanceof RelayError?error.code:systemCode(error);
if(!(error instanceof Error)||code===void 0)throw error;return warn2(`relay: ${code} ${error.message}`),verbose&&process.stderr.write(`${visible22(error.stack??
"")}
`),EXIT.refused}function endWithOutput(){endWhenUnprintable("relay")}function print({json:json22,write:write3},{document,lines,note:note3,refusal:refusal4}){json22||
write3(lines),!json22&&note3!==void 0&&warn2(note3),json22&&document!==void 0&&write3([jsonText(document,process.stdout.isTTY?2:0)]),refusal4!==void 0&&(warn2(`\
relay: ${refusal4.code} ${refusal4.message}`),process.exitCode=refusal4.exit)}function writeLines(lines){let written2=lines.map(line=>`${line}
`).join(""),screen=screenOf(process.stdout,process.env);written2!==""&&process.stdout.write(process.stdout.isTTY&&!screen.unicode?ascii(written2):written2)}function warn2(line){
let screen=screenOf(process.stderr,process.env),written2=oneLine2(line);process.stderr.write(`${process.stderr.isTTY&&!screen.unicode?ascii(written2):written2}
`)}function personName(){try{return oneLine2((0,import_node_os8.userInfo)().username)||"unknown"}catch(error){if(systemCode(error)===void 0)throw error;return`u\
id ${process.getuid?.()??"unknown"}`}}var DEFAULT="http://localhost:4318";function endpointOf(env){if(env.OTEL_SDK_DISABLED?.toLowerCase()==="true")return{};let exporters=listed(
env.OTEL_TRACES_EXPORTER);if(exporters.includes("none"))return{};let other=exporters.find(each=>each!=="otlp");if(other!==void 0)return{problem:`OTEL_TRACES_EXP\
ORTER names "${other}", and only "otlp" and "none" are known`};let protocol=env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL||env.OTEL_EXPORTER_OTLP_PROTOCOL||"",name3=["\
OTEL_EXPORTER_OTLP_TRACES_ENDPOINT","OTEL_EXPORTER_OTLP_ENDPOINT"].find(each=>env[each]);if(name3===void 0&&exporters.length===0)return{};if(protocol==="grpc")return{
problem:"OTLP over gRPC is not supported. Use the endpoint for HTTP, often port 4318"};let text3=(name3&&env[name3])??DEFAULT;return!URL.canParse(text3)||!/^https?:$/.
test(new URL(text3).protocol)?{problem:`${name3} is not the URL of an HTTP endpoint`}:{url:new URL(text3)}}function listed(text3){return(text3??"").split(",").map(
each=>each.trim()).filter(each=>each!=="")}function createTracing(on){let{around,warn:warn3}=on,endpoint=endpointOf(on.env);if("problem"in endpoint&&warn3(`trac\
es are off: ${endpoint.problem}`),!("url"in endpoint))return passOn2(around);let opening,isClosed3=!1;async function open4(){try{let{createRecorder}=await Promise.resolve().then(()=>__toESM(require("../traces.cjs")));
return createRecorder(on)}catch(error){warn3(`traces are off: ${String(error)}`);return}}return{isOn:!0,around,async begin(span){return isClosed3?unrecorded(span.
parent):(opening??=open4(),(await opening)?.begin(span)??unrecorded(span.parent))},async close(){isClosed3=!0,await(await opening)?.close()}}}function passOn2(around){
return{isOn:!1,around,begin:({parent})=>Promise.resolve(unrecorded(parent)),close:()=>Promise.resolve()}}function unrecorded(parent){return{context:parent,end(){}}}
var package_default={version:"0.1.0"},programPath=file=>(0,import_node_path44.join)(programFolder,file),probe2=async(settings2,token3)=>{let{probeAgent}=await Promise.resolve().then(()=>__toESM(require("./probe-QREVBRCL.cjs")));
return probeAgent(settings2,token3)},argv=process.argv.slice(2),[first2="",...rest]=argv,program=Object.hasOwn(PROGRAMS,first2)?PROGRAMS[first2]:void 0;program===
void 0?(endWithOutput(),runCommand()):runInstead(programPath(program.file),rest);function tracingOf(env){return createTracing({env,program:"cli",version:package_default.
version,around:traceContextOf(env.TRACEPARENT,env.TRACESTATE),warn:line=>process.stderr.write(`relay: ${line}
`)})}async function runCommand(){try{let parsed2=await parse5(argv,package_default.version);if(parsed2===void 0)return;let{command:command2,typed,common:common2}=parsed2,
verb=await command2.load(typed),name3=verb.named??command2.name;await run2({name:name3,verb,typed,...common2,programPath,probe:probe2,tracing:tracingOf(process.
env)})}catch(error){process.exitCode=report(error,{verbose:argv.includes("--verbose")})}}0&&(module.exports={chunk_27O6CXMT,chunk_2JSXRE3E,chunk_3CH7TXW4,chunk_4OLVJDH2,chunk_5HMMRPUZ,chunk_662KNHJH,chunk_6DVMV7OD,chunk_6ZPH5K2Q,chunk_75IEUJWF,chunk_7DZPDNVK,
chunk_7JWZG6G4,chunk_A3OUN6LV,chunk_AHH5S33O,chunk_BEMEUWKG,chunk_BTF4FPOL,chunk_C4YCISTK,chunk_CAYJTCTZ,chunk_CWXHBNOB,chunk_D5U73RJJ,chunk_DAXZIYD2,chunk_DIQNDE5K,
chunk_DSSQNDB7,chunk_E5VUPNA7,chunk_ET5IHOVC,chunk_FOQXONWT,chunk_FS7BGWW2,chunk_GCAKQFYE,chunk_HBYL67N7,chunk_I3K6FTWN,chunk_ICAOYXOW,chunk_IZJ6BAZI,chunk_J4MVXW26,
chunk_JMH4MVXL,chunk_KA6GSYWY,chunk_KFU7YNXO,chunk_L5QWSHMQ,chunk_LNVWYNNA,chunk_LY4PXWGU,chunk_MADRZ364,chunk_MIWDECEY,chunk_MT52M4YB,chunk_N454PZBW,chunk_OLNKNLE5,
chunk_P4DNMBMU,chunk_PPJOQFSQ,chunk_R7RJND4B,chunk_RBRB6IIT,chunk_SQOHTTA4,chunk_TQJXTRRD,chunk_TQMNV6LN,chunk_TTIWHAD2,chunk_TVYGIILQ,chunk_U4VZJHBB,chunk_UCX5VOXN,
chunk_UD623LXB,chunk_UVYFQAPF,chunk_V4GQNEW7,chunk_WZCD47AV,chunk_X3FL5LKY,chunk_XDKPIS3H,chunk_XUDYAQEV,chunk_XWK6FQOV,chunk_ZG47FKRD,chunk_ZLZPYIW6});
