#!/usr/bin/env node
import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __require=(x=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(x,{get:(a2,b)=>(typeof require<"u"?require:a2)[b]}):x)(function(x){if(typeof require<"u")
return require.apply(this,arguments);throw Error('Dynamic require of "'+x+'" is not supported')});var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){throw err=[e],e}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key2 of __getOwnPropNames(from))!__hasOwnProp.call(to,key2)&&key2!==except&&__defProp(to,key2,{get:()=>from[key2],enumerable:!(desc=
__getOwnPropDesc(from,key2))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.code=="string"?error.code:void 0}function mayHeal(error){return error instanceof
RelayError?MAY_HEAL.has(error.code):error instanceof Error&&"syscall"in error&&systemCode(error)!==void 0}var RelayError,MAY_HEAL,init_errors=__esm({"lib/errors\
.ts"(){"use strict";RelayError=class extends Error{code;details;constructor(code,message,options={}){super(message,options.cause===void 0?void 0:{cause:options.
cause}),this.name="RelayError",this.code=code,this.details=options.details??{}}};MAY_HEAL=new Set(["JOB_CONTESTED","JOB_DAMAGED","JOB_NOT_FOUND","STALE_TOKEN","\
STATE_REFUSED","STORE_FORMAT_UNKNOWN","STORE_FULL","STORE_WRITE_FAILED"])}});var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
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
map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){return typeof value=="bigint"?value.toString():value}function cached(getter){
return new Cached(getter)}function nullish(input){return input==null}function cleanRegex(source){let start3=source.startsWith("^")?1:0,end=source.endsWith("$")?
source.length-1:source.length;return source.slice(start3,end)}function floatSafeRemainder(val,step){let ratio=val/step,roundedRatio=Math.round(ratio),tolerance=4*
Number.EPSILON*Math.max(Math.abs(ratio),1);return Math.abs(ratio-roundedRatio)<tolerance?0:ratio-roundedRatio}function defineLazy(object2,key2,getter){let value;
Object.defineProperty(object2,key2,{get(){if(value!==EVALUATING)return value===void 0&&(value=EVALUATING,value=getter()),value},set(v){Object.defineProperty(object2,
key2,{value:v})},configurable:!0})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target,prop,value){
Object.defineProperty(target,prop,{value,writable:!0,enumerable:!0,configurable:!0})}function rawShape(def){let desc=Object.getOwnPropertyDescriptor(def,"shape");
return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key2,getter){
Object.defineProperty(target,key2,{get(){let value=getter();return assignProp(this,key2,value),value},enumerable:!0,configurable:!0})}function putProp(target,key2,value){
key2 in target?assignProp(target,key2,value):target[key2]=value}function mirrorShape(target,source,keys,wrap){let raw=sourceShape(source);for(let key2 of keys){
let desc=Object.getOwnPropertyDescriptor(raw,key2);desc.enumerable&&(desc.get?deferProp(target,key2,()=>{let value=source._zod.def.shape[key2];return wrap?wrap(
value,key2):value}):putProp(target,key2,wrap?wrap(desc.value,key2):desc.value))}}function mirrorProps(target,source){for(let key2 of Reflect.ownKeys(source)){let desc=Object.
getOwnPropertyDescriptor(source,key2);desc.enumerable&&(desc.get?deferProp(target,key2,()=>source[key2]):putProp(target,key2,desc.value))}}function mergeDefs(...defs){
let mergedDescriptors={};for(let def of defs){let descriptors2=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors2)}return Object.
defineProperties({},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path6){return path6?path6.reduce(
(acc,key2)=>acc?.[key2],obj):obj}function promiseAllObject(promisesObj){let keys=Object.keys(promisesObj),promises2=keys.map(key2=>promisesObj[key2]);return Promise.
all(promises2).then(results=>{let resolvedObj={};for(let i2=0;i2<keys.length;i2++)resolvedObj[keys[i2]]=results[i2];return resolvedObj})}function randomString(length=10){
let chars="abcdefghijklmnopqrstuvwxyz",str="";for(let i2=0;i2<length;i2++)str+=chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.
stringify(str)}function slugify(input){return input.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}function isObject(data){
return typeof data=="object"&&data!==null&&!Array.isArray(data)}function isPlainObject(o2){if(isObject(o2)===!1)return!1;let ctor=o2.constructor;if(ctor===void 0||
typeof ctor!="function")return!0;let prot=ctor.prototype;return!(isObject(prot)===!1||Object.prototype.hasOwnProperty.call(prot,"isPrototypeOf")===!1)}function shallowClone(o2){
return isPlainObject(o2)?{...o2}:Array.isArray(o2)?[...o2]:o2 instanceof Map?new Map(o2):o2 instanceof Set?new Set(o2):o2}function numKeys(data){let keyCount=0;
for(let key2 in data)Object.prototype.hasOwnProperty.call(data,key2)&&keyCount++;return keyCount}function escapeRegex(str){return str.replace(/[.*+?^${}()|[\]\\]/g,
"\\$&")}function clone(inst,def,params){let cl=new inst._zod.constr(def??inst._zod.def);return(!def||params?.parent)&&(cl._zod.parent=inst),cl}function normalizeParams(_params){
let params=_params;if(!params)return{};if(typeof params=="string")return{error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error(
"Cannot specify both `message` and `error` params");params.error=params.message}return delete params.message,typeof params.error=="string"?{...params,error:()=>params.
error}:params}function createTransparentProxy(getter){let target;return new Proxy({},{get(_,prop,receiver){return target??(target=getter()),Reflect.get(target,prop,
receiver)},set(_,prop,value,receiver){return target??(target=getter()),Reflect.set(target,prop,value,receiver)},has(_,prop){return target??(target=getter()),Reflect.
has(target,prop)},deleteProperty(_,prop){return target??(target=getter()),Reflect.deleteProperty(target,prop)},ownKeys(_){return target??(target=getter()),Reflect.
ownKeys(target)},getOwnPropertyDescriptor(_,prop){return target??(target=getter()),Reflect.getOwnPropertyDescriptor(target,prop)},defineProperty(_,prop,descriptor){
return target??(target=getter()),Reflect.defineProperty(target,prop,descriptor)}})}function stringifyPrimitive(value){return typeof value=="bigint"?value.toString()+
"n":typeof value=="string"?`"${value}"`:`${value}`}function optionalKeys(shape){return Object.keys(shape).filter(k=>shape[k]._zod.optin!==void 0&&shape[k]._zod.
optout==="optional")}function pick(schema,mask){let currDef=schema._zod.def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".pick() cannot be \
used on object schemas containing refinements");let newShape={};return mirrorShape(newShape,schema,maskedKeys(schema,mask)),clone(schema,mergeDefs(currDef,{shape:newShape,
checks:[]}))}function maskedKeys(schema,mask){let raw=sourceShape(schema),keys=[];for(let key2 of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(raw,
key2)?.enumerable)throw new Error(`Unrecognized key: "${String(key2)}"`);mask[key2]&&keys.push(key2)}return keys}function omit(schema,mask){let currDef=schema._zod.
def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");let omitted=new Set(maskedKeys(
schema,mask)),newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)).filter(key2=>!omitted.has(key2))),clone(schema,mergeDefs(currDef,
{shape:newShape,checks:[]}))}function extend(schema,shape){if(!isPlainObject(shape))throw new Error("Invalid input to extend: expected a plain object");let checks=schema.
_zod.def.checks;if(checks&&checks.length>0){let existingShape=sourceShape(schema);for(let key2 of Reflect.ownKeys(shape))if(Object.getOwnPropertyDescriptor(existingShape,
key2)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return clone(schema,mergeDefs(schema.
_zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){let newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema))),
mirrorProps(newShape,shape),newShape}function safeExtend(schema,shape){if(!isPlainObject(shape))throw new Error("Invalid input to safeExtend: expected a plain o\
bject");return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function merge(a2,b){if(!b?._zod?.def)throw new Error("Invalid input to m\
erge: expected an object schema. To merge a plain shape, use `.extend()`.");if(a2._zod.def.checks?.length)throw new Error(".merge() cannot be used on object sch\
emas containing refinements. Use .safeExtend() instead.");let newShape={};mirrorShape(newShape,a2,Reflect.ownKeys(sourceShape(a2))),mirrorShape(newShape,b,Reflect.
ownKeys(sourceShape(b)));let def=mergeDefs(a2._zod.def,{shape:newShape,get catchall(){return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a2,
def)}function partial(Class2,schema,mask,name="partial"){let checks=schema._zod.def.checks;if(checks&&checks.length>0)throw new Error(`.${name}() cannot be used\
 on object schemas containing refinements`);let selected=mask?new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(
sourceShape(schema)),Class2&&((value,key2)=>selected&&!selected.has(key2)?value:new Class2({type:"optional",innerType:value}))),clone(schema,mergeDefs(schema._zod.
def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){let selected=mask?new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(
newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key2)=>selected&&!selected.has(key2)?value:new Class2({type:"nonoptional",innerType:value})),clone(schema,
mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.aborted===!0)return!0;for(let i2=startIndex;i2<x.issues.length;i2++)if(x.issues[i2]?.
continue!==!0)return!0;return!1}function explicitlyAborted(x,startIndex=0){if(x.aborted===!0)return!0;for(let i2=startIndex;i2<x.issues.length;i2++)if(x.issues[i2]?.
continue===!1)return!0;return!1}function prefixIssues(path6,issues){return issues.map(iss=>{var _a4;return(_a4=iss).path??(_a4.path=[]),iss.path.unshift(path6),
iss})}function unwrapMessage(message){return typeof message=="string"?message:message?.message}function sizeCaps(defChecks){let caps=[];for(let ch of defChecks??
[]){let d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;let max=d.maximum??d.length??d.size;max>=0&&caps.push([max,ch])}return caps}function attachSchema(issues,start3,inst){
var _a4;for(let i2=start3;i2<issues.length;i2++)(_a4=issues[i2]).schema??(_a4.schema=inst)}function finalizeIssue(iss,ctx,config2){var _a4;let traits=iss.inst?.
_zod?.traits;traits?.has("$ZodType")&&(traits.has("$ZodCheck")?(_a4=iss).schema??(_a4.schema=iss.inst):iss.schema=iss.inst);let schemaError=iss.schema!==iss.inst?
iss.schema?._zod.def?.error:void 0,message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(
ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Invalid input",full={};for(let k of Object.keys(iss))
k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__"||(full[k]=iss[k]);return full.path??(full.path=[]),full.message=message,ctx?.reportInput&&
(full.input=iss.input),full}function getSizableOrigin(input){return input instanceof Set?"set":input instanceof Map?"map":input instanceof File?"file":"unknown"}
function codePointLength(str){let units=str.length;if(!highSurrogate.test(str))return units;let count4=units;for(let i2=0;i2<units-1;i2++)(str.charCodeAt(i2)&64512)===
55296&&(str.charCodeAt(i2+1)&64512)===56320&&(count4--,i2++);return count4}function getLengthableOrigin(input){return Array.isArray(input)?"array":typeof input==
"string"?"string":"unknown"}function parsedType(data){let t=typeof data;switch(t){case"number":return Number.isNaN(data)?"nan":"number";case"object":{if(data===
null)return"null";if(Array.isArray(data))return"array";let obj=data;if(obj&&Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&obj.constructor)
return obj.constructor.name}}return t}function issue(...args){let[iss,input,inst]=args;return typeof iss=="string"?{message:iss,code:"custom",input,inst}:{...iss}}
function cleanEnum(obj){return Object.entries(obj).filter(([k,_])=>Number.isNaN(Number.parseInt(k,10))).map(el=>el[1])}function base64ToUint8Array(base64){let binaryString=atob(
base64),bytes=new Uint8Array(binaryString.length);for(let i2=0;i2<binaryString.length;i2++)bytes[i2]=binaryString.charCodeAt(i2);return bytes}function uint8ArrayToBase64(bytes){
let binaryString="";for(let i2=0;i2<bytes.length;i2++)binaryString+=String.fromCharCode(bytes[i2]);return btoa(binaryString)}function base64urlToUint8Array(base64url){
let base64=base64url.replace(/-/g,"+").replace(/_/g,"/"),padding="=".repeat((4-base64.length%4)%4);return base64ToUint8Array(base64+padding)}function uint8ArrayToBase64url(bytes){
return uint8ArrayToBase64(bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex2){let cleanHex=hex2.replace(/^0x/,"");if(cleanHex.
length%2!==0)throw new Error("Invalid hex string length");let bytes=new Uint8Array(cleanHex.length/2);for(let i2=0;i2<cleanHex.length;i2+=2)bytes[i2/2]=Number.parseInt(
cleanHex.slice(i2,i2+2),16);return bytes}function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}function members(proto,table2){
for(let key2 in table2){let desc=Object.getOwnPropertyDescriptor(table2,key2);desc.get?Object.defineProperty(proto,key2,{...desc,enumerable:!1}):defineBound(proto,
key2,desc.value)}}function own(inst,key2,value,enumerable=!0){return Object.defineProperty(inst,key2,{configurable:!0,writable:!0,enumerable,value}),value}function hide(inst,key2,value){
return own(inst,key2,value,!1)}function derived(computes,table2){for(let key2 in computes){let compute=computes[key2];Object.defineProperty(table2,key2,{configurable:!0,
enumerable:!0,get(){return own(this,key2,compute(this))},set(value){own(this,key2,value)}})}return table2}function defineBound(proto,key2,fn){Object.defineProperty(
proto,key2,{configurable:!0,get(){return this==null?fn:own(this,key2,fn.bind(this))},set(value){own(this,key2,value)}})}function claim(inst,sentinel){let proto=Object.
getPrototypeOf(inst);return sentinel in proto?void 0:proto}function defineLazyInternal(inst,key2,compute){let proto=Object.getPrototypeOf(inst._zod);if(key2 in proto&&
installing!==inst._zod){installing=void 0;return}installing=inst._zod,Object.defineProperty(proto,key2,{configurable:!0,get(){Object.defineProperty(this,key2,breaker);
let outer=broke;broke=!1;try{let value=compute(this);return broke?delete this[key2]:Object.defineProperty(this,key2,{configurable:!0,writable:!0,value}),broke=broke||
outer,value}catch(err){throw delete this[key2],broke=broke||outer,err}},set(value){Object.defineProperty(this,key2,{configurable:!0,writable:!0,value})}})}function installLazyProp(inst,key2,make,enumerable){
let proto=claim(inst,key2);proto&&Object.defineProperty(proto,key2,{configurable:!0,get(){let desc={configurable:!0,writable:!0,enumerable,value:void 0};return Object.
defineProperty(this,key2,desc),desc.value=make(this),Object.defineProperty(this,key2,desc),desc.value},set(value){Object.defineProperty(this,key2,{configurable:!0,
writable:!0,enumerable,value})}})}function constantCatch(value){let fn=()=>value;return fn[CONSTANT_CATCH]=!0,fn}var Cached,EVALUATING,captureStackTrace,allowsEval,
getParsedType,propertyKeyTypes,primitiveTypes,NUMBER_FORMAT_RANGES,BIGINT_FORMAT_RANGES,highSurrogate,Class,installing,broke,breaker,CONSTANT_CATCH,init_util=__esm(
{"node_modules/zod/v4/core/util.js"(){init_core();Cached=class{constructor(getter){this._getter=getter,this._value=void 0}get value(){let getter=this._getter;return getter!==
void 0&&(this._value=getter(),this._getter=void 0),this._value}};EVALUATING=Symbol("evaluating");captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:
(..._args)=>{};allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{let F=Function;return new F(
""),!0}catch{return!1}});getParsedType=data=>{let t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.
isNaN(data)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.
isArray(data)?"array":data===null?"null":data.then&&typeof data.then=="function"&&data.catch&&typeof data.catch=="function"?"promise":typeof Map<"u"&&data instanceof
Map?"map":typeof Set<"u"&&data instanceof Set?"set":typeof Date<"u"&&data instanceof Date?"date":typeof File<"u"&&data instanceof File?"file":"object";default:throw new Error(
`Unknown data type: ${t}`)}},propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undef\
ined"]);NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,
34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[
BigInt(0),BigInt("18446744073709551615")]};highSurrogate=/[\uD800-\uDBFF]/;Class=class{constructor(..._args){}};broke=!1,breaker={configurable:!0,get(){broke=!0}};
CONSTANT_CATCH="~constantCatch"}});function newError(Definition){let E=_E;if(E){let saved=E.stackTraceLimit;if(typeof saved=="number"){try{E.stackTraceLimit=0}catch{return _E=null,new Definition}
try{return new Definition}finally{E.stackTraceLimit=saved}}}return new Definition}function $constructor(name,initializer2,proto,params){let zodProto={};function Internals(def){
this.def=def,this.constr=_,this.traits=new Set}Internals.prototype=zodProto;let protoMembers=proto,initialized=protoMembers&&new WeakSet;function init(inst,def){
if(inst._zod){if(inst._zod.traits.has(name))return}else{_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=
void 0}}if(inst._zod.traits.add(name),initializer2(inst,def),initialized){let own3=Object.getPrototypeOf(inst),ctorProto=inst._zod.constr.prototype,up=own3;for(;up&&
up!==ctorProto;)up=Object.getPrototypeOf(up);let target=up??own3;initialized.has(target)||(initialized.add(target),members(target,protoMembers))}let proto2=_.prototype;
for(let k in proto2)Object.prototype.hasOwnProperty.call(proto2,k)&&(k in inst||(inst[k]=proto2[k].bind(inst)))}let Parent2=params?.Parent??Object;class Definition extends Parent2{}
Object.defineProperty(Definition,"name",{value:name});function _(def){let inst=params?.Parent?newError(Definition):this;init(inst,def);let deferred=inst._zod.deferred;
if(deferred){for(let fn of deferred)fn();inst._zod.deferred=void 0}let pp=globalThis.__zod_globalConfig?.postProcessor;return pp&&pp(inst),inst}return Object.defineProperty(
_,"init",{value:init}),Object.defineProperty(_,Symbol.hasInstance,{value:inst=>params?.Parent&&inst instanceof params.Parent?!0:inst?._zod?.traits?.has(name)}),
Object.defineProperty(_,"name",{value:name}),_}function config(newConfig){return newConfig&&Object.assign(globalConfig,newConfig),globalConfig}var _a,_zodDesc,_E,
$ZodAsyncError,$ZodEncodeError,globalConfig,init_core=__esm({"node_modules/zod/v4/core/core.js"(){init_util();_zodDesc={value:void 0,enumerable:!1},_E="captureS\
tackTrace"in Error?Error:null;$ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},
$ZodEncodeError=class extends Error{constructor(name){super(`Encountered unidirectional transform during encode: ${name}`),this.name="ZodEncodeError"}};(_a=globalThis).
__zod_globalConfig??(_a.__zod_globalConfig={});globalConfig=globalThis.__zod_globalConfig}});function _getMessage(){let internals=this._zod;return internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2)),internals.message}
function _setMessage(value){this._zod.message=value}var _messageDesc,_issuesDesc,_installedToString,initializer,$ZodError,$ZodRealError,init_errors2=__esm({"nod\
e_modules/zod/v4/core/errors.js"(){init_core();init_util();_messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,
enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(inst,def)=>{inst.name="$ZodError",_issuesDesc.value=def,Object.defineProperty(
inst,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(inst,"message",_messageDesc);let proto=Object.getPrototypeOf(inst);_installedToString.
has(proto)||(_installedToString.add(proto),Object.defineProperty(proto,"toString",{configurable:!0,enumerable:!1,get(){let value=()=>this.message;return Object.
defineProperty(this,"toString",{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,"toString",{value,configurable:!0,writable:!0})}}))},
$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error})}});function failure(Err,issues,ctx){let error;return{success:!1,get error(){return error||(error=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config()))),issues=void 0,
ctx=void 0),error},set error(e){error=e,issues=void 0,ctx=void 0}}}var _parse,parse,_parseAsync,parseAsync,_safeParse,safeParse,_safeParseAsync,safeParseAsync,init_parse=__esm(
{"node_modules/zod/v4/core/parse.js"(){init_core();init_errors2();init_util();_parse=_Err=>{let fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,async:!1}:
{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;if(result.issues.length){let e=new(_params?.Err??
_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(e,_params?.callee??fn),e}return result.value};return fn},parse=_parse($ZodRealError),
_parseAsync=_Err=>{let fn=async(schema,value,_ctx,params)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise&&(result=await result),result.issues.length){let e=new(params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(
e,params?.callee??fn),e}return result.value};return fn},parseAsync=_parseAsync($ZodRealError),_safeParse=_Err=>(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!1}:
{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;return result.issues.length?failure(_Err,result.issues,
ctx):{success:!0,data:result.value}},safeParse=_safeParse($ZodRealError);_safeParseAsync=_Err=>async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},
result=schema._zod.run({value,issues:[]},ctx);return result instanceof Promise&&(result=await result),result.issues.length?failure(_Err,result.issues,ctx):{success:!0,
data:result.value}},safeParseAsync=_safeParseAsync($ZodRealError)}});var anyString,number,boolean,_null,init_regexes=__esm({"node_modules/zod/v4/core/regexes.js"(){anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i,
_null=/^null$/i}});var $ZodCheck,_whenHasLength,numericOriginMap,$ZodCheckLessThan,$ZodCheckGreaterThan,$ZodCheckNumberFormat,$ZodCheckMaxLength,$ZodCheckMinLength,$ZodCheckStringFormat,
$ZodCheckRegex,init_checks=__esm({"node_modules/zod/v4/core/checks.js"(){init_core();init_util();$ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a4;inst._zod??
(inst._zod={}),inst._zod.def=def,(_a4=inst._zod).onattach??(_a4.onattach=[])}),_whenHasLength=payload=>{let val=payload.value;return!nullish(val)&&val.length!==
void 0},numericOriginMap={number:"number",bigint:"bigint",object:"date"},$ZodCheckLessThan=$constructor("$ZodCheckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);
let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{(def.inclusive?payload.value<=def.value:payload.value<def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.
value]??origin,code:"too_big",maximum:typeof def.value=="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),
$ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{
(def.inclusive?payload.value>=def.value:payload.value>def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.
value=="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),$ZodCheckNumberFormat=$constructor("$Zod\
CheckNumberFormat",(inst,def)=>{$ZodCheck.init(inst,def),def.format=def.format||"float64";let isInt=def.format?.includes("int"),origin=isInt?"int":"number",[minimum,
maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{let input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,
format:def.format,code:"invalid_type",continue:!1,input,inst});return}if(!Number.isSafeInteger(input)){input>0?payload.issues.push({input,code:"too_big",maximum:Number.
MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort}):payload.issues.push({input,code:"too_smal\
l",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort});return}}input<minimum&&
payload.issues.push({origin:"number",input,code:"too_small",minimum,inclusive:!0,inst,continue:!def.abort}),input>maximum&&payload.issues.push({origin:"number",
input,code:"too_big",maximum,inclusive:!0,inst,continue:!def.abort})}}),$ZodCheckMaxLength=$constructor("$ZodCheckMaxLength",(inst,def)=>{var _a4;$ZodCheck.init(
inst,def),(_a4=inst._zod.def).when??(_a4.when=_whenHasLength),inst._zod.check=payload=>{let input=payload.value,units=input.length;if((typeof input=="string"&&units>
def.maximum?codePointLength(input):units)<=def.maximum)return;let origin=getLengthableOrigin(input);payload.issues.push({origin,code:"too_big",maximum:def.maximum,
inclusive:!0,input,inst,continue:!def.abort})}}),$ZodCheckMinLength=$constructor("$ZodCheckMinLength",(inst,def)=>{var _a4;$ZodCheck.init(inst,def),(_a4=inst._zod.
def).when??(_a4.when=_whenHasLength),inst._zod.check=payload=>{let input=payload.value,units=input.length;if((typeof input=="string"&&units>=def.minimum&&units<
def.minimum*2?codePointLength(input):units)>=def.minimum)return;let origin=getLengthableOrigin(input);payload.issues.push({origin,code:"too_small",minimum:def.minimum,
inclusive:!0,input,inst,continue:!def.abort})}}),$ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a4,_b2;$ZodCheck.init(inst,def),def.
pattern?(_a4=inst._zod).check??(_a4.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.push({origin:"string",code:"invalid\
_format",format:def.format,input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})}):(_b2=inst._zod).check??(_b2.check=
()=>{})}),$ZodCheckRegex=$constructor("$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(inst,def),inst._zod.check=payload=>{def.pattern.lastIndex=0,!def.
pattern.test(payload.value)&&payload.issues.push({origin:"string",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.
abort})}})}});var init_doc=__esm({"node_modules/zod/v4/core/doc.js"(){}});var version,init_versions=__esm({"node_modules/zod/v4/core/versions.js"(){version={major:4,minor:6,patch:7}}});async function validateAsync(inst,value){let ctx={async:!0};return toStandardResult(await inst._zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){
return{validate:value=>{let ctx={async:!1};try{let r=inst._zod.run({value,issues:[]},ctx);if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch{}return validateAsync(
inst,value)},vendor:"zod",version:1}}function capSize(inst,size){let caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;let cap=Math.min(...caps.map(c3=>c3[0])),
parse6=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{let n2=size(payload.value);if(n2>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(let[max,ch]of sizeCaps(
inst._zod.def.checks))if(n2>max&&ch._zod.def.when(payload)){let start3=payload.issues.length;return ch._zod.check(payload),payload.issues[start3].continue=!1,attachSchema(
payload.issues,start3,inst),payload}}return parse6(payload,ctx)}}function handleArrayResult(result,final,index){result.issues.length&&final.issues.push(...prefixIssues(
index,result.issues)),final.value[index]=result.value}function handlePropertyResult(result,final,key2,input,optin,optout){let isPresent=key2 in input,isOptionalOut=optout===
"optional";if(!(!isPresent&&isOptionalOut&&optin==="optional")){if(result.issues.length){if(optin!==void 0&&isOptionalOut&&!isPresent)return;final.issues.push(...prefixIssues(
key2,result.issues))}if(!isPresent&&optin===void 0){result.issues.length||final.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[key2]});
return}result.value===void 0?(isPresent||optin==="defaulted"&&!isOptionalOut)&&(final.value[key2]=void 0):final.value[key2]=result.value}}function normalizeDef(def){
let keys=Object.keys(def.shape),ownSymbols=Object.getOwnPropertySymbols(def.shape),symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS,allKeys=symbolKeys.length?
[...keys,...symbolKeys]:keys;for(let k of allKeys)if(!def.shape?.[k]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(k)}": expe\
cted a Zod schema`);let okeys=optionalKeys(def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){
let unrecognized=[],keySet=def.keySet,_catchall=def.catchall._zod,t=_catchall.def.type,optin=_catchall.optin,optout=_catchall.optout,seen=0;for(let key2 in input){
if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key2))continue;if(key2==="__proto__"){t==="\
never"&&unrecognized.push(key2);continue}if(t==="never"){unrecognized.push(key2);continue}let r=_catchall.run({value:input[key2],issues:[]},ctx);r instanceof Promise?
proms.push(r.then(r2=>handlePropertyResult(r2,payload,key2,input,optin,optout))):handlePropertyResult(r,payload,key2,input,optin,optout)}return unrecognized.length&&
payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input,inst,continue:!0}),proms.length?Promise.all(proms).then(()=>payload):payload}function handleUnionResults(results,final,inst,ctx){
for(let result of results)if(result.issues.length===0)return final.value=result.value,final;let nonaborted=results.filter(r=>!aborted(r));return nonaborted.length===
1?(final.value=nonaborted[0].value,nonaborted[0]):(final.issues.push({code:"invalid_union",input:final.value,inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(
iss,ctx,config())))}),final)}function discriminatorMap(def){let map2=new Map;for(let option of def.options){let values=option._zod.propValues?.[def.discriminator];
if(!values||values.size===0)throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);for(let value of values)if(map2.has(
value)){if(value!==void 0)throw new Error(`Duplicate discriminator value "${String(value)}"`);map2.set(value,null)}else map2.set(value,option)}return map2}function handleOptionalResult(payload,result){
return payload.value=result.issues.length?void 0:result.value,payload}function handleDefaultResult(payload,def){return payload.value===void 0&&(payload.value=def.
defaultValue),payload}function handleCatchResult(payload,result,def,ctx){return result.issues.length?(payload.value=def.catchValue({...result,value:payload.value,
error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value}),payload):(payload.value=result.value,result.memo&&(payload.memo=!0),
payload)}function handlePipeResult(left3,next,ctx){return left3.issues.some(iss=>iss.code!=="unrecognized_keys")?(left3.aborted=!0,left3):next._zod.run({value:left3.
value,issues:left3.issues},ctx)}function handleRefineResult(result,payload,input,inst){if(!result){let _iss={code:"custom",input,inst,path:[...inst._zod.def.path??
[]],continue:!inst._zod.def.abort};inst._zod.def.params&&(_iss.params=inst._zod.def.params),payload.issues.push(issue(_iss))}}var $ZodType,toStandardResult,$ZodString,
$ZodNumber,$ZodNumberFormat,$ZodBoolean,$ZodNull,$ZodUnknown,$ZodNever,arraySize,$ZodArray,NO_SYMBOL_KEYS,$ZodObject,$ZodUnion,$ZodDiscriminatedUnion,$ZodRecord,
$ZodEnum,$ZodLiteral,$ZodTransform,$ZodOptional,$ZodNullable,$ZodDefault,$ZodCatch,$ZodPipe,$ZodLazy,$ZodCustom,init_schemas=__esm({"node_modules/zod/v4/core/sc\
hemas.js"(){init_checks();init_core();init_regexes();init_util();init_versions();init_util();$ZodType=$constructor("$ZodType",(inst,def)=>{var _a4;inst??(inst={}),
inst._zod.def=def,inst._zod.bag=inst._zod.bag||{},inst._zod.version=version;let defChecks=inst._zod.def.checks,checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??
[]]:defChecks?.length?[...defChecks]:[];for(let ch of checks)for(let fn of ch._zod.onattach)fn(inst);if(checks.length===0)(_a4=inst._zod).deferred??(_a4.deferred=
[]),inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse});else{let runChecks=(payload,checks2,ctx)=>{if(payload.memo)return payload;let isAborted=aborted(
payload),asyncResult;for(let ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload)||!ch._zod.def.when(payload))continue}else if(isAborted)continue;let currLen=payload.
issues.length,_=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===!1)throw new $ZodAsyncError;if(asyncResult||_ instanceof Promise)asyncResult=(asyncResult??
Promise.resolve()).then(async()=>{await _,payload.issues.length!==currLen&&(attachSchema(payload.issues,currLen,inst),isAborted||(isAborted=aborted(payload,currLen)))});else{
if(payload.issues.length===currLen)continue;attachSchema(payload.issues,currLen,inst),isAborted||(isAborted=aborted(payload,currLen))}}return asyncResult?asyncResult.
then(()=>payload):payload},handleCanaryResult=(canary,payload,ctx)=>{if(aborted(canary))return canary.aborted=!0,canary;let checkResult=runChecks(payload,checks,
ctx);if(checkResult instanceof Promise){if(ctx.async===!1)throw new $ZodAsyncError;return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst.
_zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks)return inst._zod.parse(payload,ctx);if(ctx.direction==="backward"){let canary=inst.
_zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:!0});return canary instanceof Promise?canary.then(canary2=>handleCanaryResult(canary2,payload,ctx)):
handleCanaryResult(canary,payload,ctx)}let result=inst._zod.parse(payload,ctx);if(result instanceof Promise){if(ctx.async===!1)throw new $ZodAsyncError;return result.
then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~st\
andard"(value){own(this,"~standard",value)}}),toStandardResult=(r,ctx)=>r.issues.length?{issues:r.issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};
$ZodString=$constructor("$ZodString",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=def.pattern??anyString,inst._zod.parse=(payload,_)=>{if(def.coerce)try{
payload.value=String(payload.value)}catch{}return typeof payload.value=="string"||payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,
inst}),payload}}),$ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=number,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)
try{payload.value=Number(payload.value)}catch{}let input=payload.value;if(typeof input=="number"&&!Number.isNaN(input)&&Number.isFinite(input))return payload;let received=typeof input==
"number"?Number.isNaN(input)?"NaN":Number.isFinite(input)?void 0:String(input):void 0;return payload.issues.push({expected:"number",code:"invalid_type",input,inst,
...received?{received}:{}}),payload}}),$ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def),$ZodNumber.init(inst,def)}),
$ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=boolean,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.
value=!!payload.value}catch{}let input=payload.value;return typeof input=="boolean"||payload.issues.push({expected:"boolean",code:"invalid_type",input,inst}),payload}}),
$ZodNull=$constructor("$ZodNull",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=_null,inst._zod.values=new Set([null]),inst._zod.parse=(payload,_ctx)=>{
let input=payload.value;return input===null||payload.issues.push({expected:"null",code:"invalid_type",input,inst}),payload}}),$ZodUnknown=$constructor("$ZodUnkn\
own",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=payload=>payload}),$ZodNever=$constructor("$ZodNever",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=
(payload,_ctx)=>(payload.issues.push({expected:"never",code:"invalid_type",input:payload.value,inst}),payload)});arraySize=input=>Array.isArray(input)?input.length:
-1;$ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.
value;if(!Array.isArray(input))return payload.issues.push({expected:"array",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,
Array(input.length),ctx):Array(input.length);let proms=[],abortEarly=ctx?.abortEarly;for(let i2=0;i2<input.length;i2++){let item=input[i2],result=def.element._zod.
run({value:item,issues:[]},ctx);if(result instanceof Promise)proms.push(result.then(result2=>handleArrayResult(result2,payload,i2)));else if(handleArrayResult(result,
payload,i2),abortEarly&&result.issues.length!==0&&aborted(result))break}return proms.length?Promise.all(proms).then(()=>payload):payload},capSize(inst,arraySize)});
NO_SYMBOL_KEYS=[];$ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);let desc=Object.getOwnPropertyDescriptor(def,"shape"),sh=desc?.get?desc.
get.raw:def.shape??{};if(sh){let get=()=>{let newSh={...sh};return Object.defineProperty(def,"shape",{value:newSh}),get.raw=newSh,newSh};get.raw=sh,Object.defineProperty(
def,"shape",{get})}let _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{let shape=zod.def.shape,propValues={};for(let key2 in shape){
let field=shape[key2]._zod;if(field.values){Object.prototype.hasOwnProperty.call(propValues,key2)||assignProp(propValues,key2,new Set);for(let v of field.values)
propValues[key2].add(v);field.optin!==void 0&&propValues[key2].add(void 0)}}return propValues});let isObject4=isObject,catchall=def.catchall,value,memo=globalConfig.
memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);let input=payload.value;if(!isObject4(input))return payload.issues.
push({expected:"object",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let proms=[],shape=value.shape,abortEarly=ctx?.
abortEarly,seen=payload.issues.length;for(let key2 of value.allKeys){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.
length}if(key2==="__proto__")continue;let el=shape[key2],optin=el._zod.optin,optout=el._zod.optout,r=el._zod.run({value:input[key2],issues:[]},ctx);r instanceof
Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key2,input,optin,optout))):handlePropertyResult(r,payload,key2,input,optin,optout)}return catchall?
handleCatchall(proms,input,payload,ctx,_normalized.value,inst,abortEarly===!0):proms.length?Promise.all(proms).then(()=>payload):payload}});$ZodUnion=$constructor(
"$ZodUnion",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o2=>o2._zod.optin==="defaulted")?"defaulted":zod.def.
options.some(o2=>o2._zod.optin!==void 0)?"optional":void 0),defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o2=>o2._zod.optout==="optional")?"optiona\
l":void 0),defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o2=>o2._zod.values))return new Set(zod.def.options.flatMap(option=>Array.from(option.
_zod.values)))}),defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.every(o2=>o2._zod.pattern)){let patterns=zod.def.options.map(o2=>o2._zod.pattern);return new RegExp(
`^(${patterns.map(p=>cleanRegex(p.source)).join("|")})$`)}});let first2=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first2)
return first2(payload,ctx);let async=!1,results=[];for(let option of def.options){let result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof
Promise)results.push(result),async=!0;else{if(result.issues.length===0)return result;results.push(result)}}return async?Promise.all(results).then(results2=>handleUnionResults(
results2,payload,inst,ctx)):handleUnionResults(results,payload,inst,ctx)}});$ZodDiscriminatedUnion=$constructor("$ZodDiscriminatedUnion",(inst,def)=>{def.inclusive=
!1,$ZodUnion.init(inst,def);let _super=inst._zod.parse;defineLazyInternal(inst,"propValues",zod=>{let propValues={},undefinedCount=0;for(let option of zod.def.options){
let pv=option._zod.propValues;if(!pv||Object.keys(pv).length===0)throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}\
"`);pv[zod.def.discriminator]?.has(void 0)&&undefinedCount++;for(let[k,v]of Object.entries(pv)){Object.prototype.hasOwnProperty.call(propValues,k)||assignProp(propValues,
k,new Set);for(let val of v)propValues[k].add(val)}}return!zod.def.unionFallback&&undefinedCount>1&&propValues[zod.def.discriminator]?.delete(void 0),propValues}),
def.options.forEach((option,i2)=>{let propShape=rawShape(option._zod.def);if(propShape&&!Object.prototype.hasOwnProperty.call(propShape,def.discriminator))throw new Error(
`Invalid discriminated union option at index "${i2}"`)});let disc=cached(()=>discriminatorMap(def));inst._zod.parse=(payload,ctx)=>{let input=payload.value;if(!isObject(
input))return payload.issues.push({code:"invalid_type",expected:"object",input,inst}),payload;let value=input?.[def.discriminator],opt=disc.value.get(value);return opt&&
(value!==void 0||ctx.direction!=="backward")?opt._zod.run(payload,ctx):def.unionFallback||ctx.direction==="backward"?_super(payload,ctx):(payload.issues.push({code:"\
invalid_union",errors:[],note:"No matching discriminator",discriminator:def.discriminator,options:Array.from(disc.value.keys()).filter(value2=>disc.value.get(value2)!==
null),input,path:[def.discriminator],inst}),payload)}}),$ZodRecord=$constructor("$ZodRecord",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;
memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.value;if(!isPlainObject(input))return payload.issues.push({expected:"record",code:"invalid_\
type",input,inst}),payload;let proms=[],values=def.keyType._zod.values;if(values&&!def.partial){payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let recordKeys=new Set;
for(let key2 of values)if(typeof key2=="string"||typeof key2=="number"||typeof key2=="symbol"){if(recordKeys.add(typeof key2=="number"?key2.toString():key2),key2===
"__proto__")continue;let keyResult=def.keyType._zod.run({value:key2,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supported\
 in object keys currently");if(keyResult.issues.length){payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,
ctx,config())),input:key2,path:[key2],inst});continue}let outKey=keyResult.value;if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input[key2],
issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{result2.issues.length&&payload.issues.push(...prefixIssues(key2,result2.issues)),payload.
value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(...prefixIssues(key2,result.issues)),payload.value[outKey]=result.value)}let unrecognized;
for(let key2 in input)if(!recordKeys.has(key2))if(def.mode==="loose"){if(key2==="__proto__")continue;payload.value[key2]=input[key2]}else unrecognized=unrecognized??
[],unrecognized.push(key2);unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:!0})}else{payload.
value=memo?memo.alloc(inst,payload,{},ctx):{};let unrecognized;for(let key2 of Reflect.ownKeys(input)){if(key2==="__proto__"||!Object.prototype.propertyIsEnumerable.
call(input,key2))continue;let keyResult=def.keyType._zod.run({value:key2,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supp\
orted in object keys currently");if(typeof key2=="string"&&number.test(key2)&&keyResult.issues.length){let retryResult=def.keyType._zod.run({value:Number(key2),
issues:[]},ctx);if(retryResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");retryResult.issues.length===0&&(keyResult=
retryResult)}if(keyResult.issues.length){def.mode==="loose"?payload.value[key2]=input[key2]:values?(unrecognized=unrecognized??[],unrecognized.push(key2)):payload.
issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key2,path:[key2],inst});continue}let outKey=keyResult.
value;if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input[key2],issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{
result2.issues.length&&payload.issues.push(...prefixIssues(key2,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(
...prefixIssues(key2,result.issues)),payload.value[outKey]=result.value)}unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_keys",input,
inst,keys:unrecognized,continue:!0})}return proms.length?Promise.all(proms).then(()=>payload):payload}}),$ZodEnum=$constructor("$ZodEnum",(inst,def)=>{$ZodType.
init(inst,def);let values=getEnumValues(def.entries),valuesSet=new Set(values);inst._zod.values=valuesSet,defineLazyInternal(inst,"pattern",zod=>{let patternValues=getEnumValues(
zod.def.entries).filter(k=>propertyKeyTypes.has(typeof k));return new RegExp(patternValues.length?`^(${patternValues.map(o2=>escapeRegex(o2.toString())).join("|")}\
)$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input=payload.value;return valuesSet.has(input)||payload.issues.push({code:"invalid_value",values,input,
inst}),payload}}),$ZodLiteral=$constructor("$ZodLiteral",(inst,def)=>{$ZodType.init(inst,def);let values=new Set(def.values);inst._zod.values=values,defineLazyInternal(
inst,"pattern",zod=>{let vals=zod.def.values;return new RegExp(vals.length?`^(${vals.map(o2=>typeof o2=="string"?escapeRegex(o2):o2?escapeRegex(o2.toString()):String(
o2)).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input=payload.value;return values.has(input)||payload.issues.push({code:"invalid_value",
values:def.values,input,inst}),payload}}),$ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="optional",globalConfig.
memoizer?.guard(inst),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")throw new $ZodEncodeError(inst.constructor.name);let _out=def.transform(payload.
value,payload);if(ctx.async)return(_out instanceof Promise?_out:Promise.resolve(_out)).then(output2=>(payload.value=output2,payload));if(_out instanceof Promise)
throw new $ZodAsyncError;return payload.value=_out,payload}});$ZodOptional=$constructor("$ZodOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,
"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),inst._zod.optout="optional",defineLazyInternal(inst,"values",zod=>{let values=zod.
def.innerType._zod.values;return values?new Set([...values,void 0]):void 0}),defineLazyInternal(inst,"pattern",zod=>{let pattern2=zod.def.innerType._zod.pattern;
return pattern2?new RegExp(`^(${cleanRegex(pattern2.source)})?$`):void 0}),inst._zod.parse=(payload,ctx)=>{if(payload.value===void 0){if(def.innerType._zod.optin!==
"defaulted")return payload;let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof Promise?result.then(result2=>handleOptionalResult(
payload,result2)):handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}}),$ZodNullable=$constructor("$ZodNullable",(inst,def)=>{$ZodType.
init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(
inst,"pattern",zod=>{let pattern2=zod.def.innerType._zod.pattern;return pattern2?new RegExp(`^(${cleanRegex(pattern2.source)}|null)$`):void 0}),defineLazyInternal(
inst,"values",zod=>zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.values,null]):void 0),inst._zod.parse=(payload,ctx)=>payload.value===null?payload:
def.innerType._zod.run(payload,ctx)}),$ZodDefault=$constructor("$ZodDefault",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="defaulted",defineLazyInternal(
inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);if(payload.
value===void 0)return payload.value=def.defaultValue,payload;let result=def.innerType._zod.run(payload,ctx);return result instanceof Promise?result.then(result2=>handleDefaultResult(
result2,def)):handleDefaultResult(result,def)}});$ZodCatch=$constructor("$ZodCatch",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.
def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(inst,"val\
ues",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);let result=def.
innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof Promise?result.then(result2=>handleCatchResult(payload,result2,def,ctx)):handleCatchResult(
payload,result,def,ctx)}}),$ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values),defineLazyInternal(
inst,"optin",zod=>zod.def.in._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout),defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.
propValues),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){let right2=def.out._zod.run(payload,ctx);return right2 instanceof Promise?right2.then(
right3=>handlePipeResult(right3,def.in,ctx)):handlePipeResult(right2,def.in,ctx)}let left3=def.in._zod.run(payload,ctx);return left3 instanceof Promise?left3.then(
left4=>handlePipeResult(left4,def.out,ctx)):handlePipeResult(left3,def.out,ctx)}});$ZodLazy=$constructor("$ZodLazy",(inst,def)=>{$ZodType.init(inst,def),defineLazy(
inst._zod,"innerType",()=>{let d=def;return d._cachedInner||(d._cachedInner=def.getter()),d._cachedInner}),defineLazyInternal(inst,"pattern",zod=>zod.innerType?.
_zod?.pattern),defineLazyInternal(inst,"propValues",zod=>zod.innerType?._zod?.propValues),defineLazyInternal(inst,"optin",zod=>zod.innerType?._zod?.optin??void 0),
defineLazyInternal(inst,"optout",zod=>zod.innerType?._zod?.optout??void 0),inst._zod.parse=(payload,ctx)=>inst._zod.innerType._zod.run(payload,ctx)}),$ZodCustom=
$constructor("$ZodCustom",(inst,def)=>{$ZodCheck.init(inst,def),$ZodType.init(inst,def),inst._zod.parse=(payload,_)=>payload,inst._zod.check=payload=>{let input=payload.
value,r=def.fn(input);if(r instanceof Promise)return r.then(r2=>handleRefineResult(r2,payload,input,inst));handleRefineResult(r,payload,input,inst)}})}});var init_memoizer=__esm({"node_modules/zod/v4/core/memoizer.js"(){}});var init_locales=__esm({"node_modules/zod/v4/locales/index.js"(){}});function registry(){return new $ZodRegistry}var _a2,$ZodRegistry,globalRegistry,init_registries=__esm({"node_modules/zod/v4/core/registries.js"(){$ZodRegistry=class{constructor(){
this._map=new WeakMap,this._idmap=new Map}add(schema,..._meta){let meta2=_meta[0];return this._map.set(schema,meta2),meta2&&typeof meta2=="object"&&"id"in meta2&&
this._idmap.set(meta2.id,schema),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(schema){let meta2=this._map.get(schema);return meta2&&
typeof meta2=="object"&&"id"in meta2&&this._idmap.delete(meta2.id),this._map.delete(schema),this}get(schema){let p=schema._zod.parent;if(p){let pm={...this.get(
p)??{}};delete pm.id;let f={...pm,...this._map.get(schema)};return Object.keys(f).length?f:void 0}return this._map.get(schema)}has(schema){return this._map.has(
schema)}};(_a2=globalThis).__zod_globalRegistry??(_a2.__zod_globalRegistry=registry());globalRegistry=globalThis.__zod_globalRegistry}});var init_compile=__esm({"node_modules/zod/v4/core/compile.js"(){}});function snapshotChecks(def){return def.checks&&(def.checks=[...def.checks]),def}function _string(Class2,params){return new Class2(snapshotChecks({type:"string",
...normalizeParams(params)}))}function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){
return new Class2({type:"number",check:"number_format",abort:!1,format:"safeint",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2(
{type:"boolean",...normalizeParams(params)})}function _null2(Class2,params){return new Class2({type:"null",...normalizeParams(params)})}function _unknown(Class2){
return new Class2({type:"unknown"})}function _never(Class2,params){return new Class2({type:"never",...normalizeParams(params)})}function _lte(value,params){return new $ZodCheckLessThan(
{check:"less_than",...normalizeParams(params),value,inclusive:!0})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(
params),value,inclusive:!1})}function _gte(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:!0})}function _positive(params){
return _gt(0,params)}function _maxLength(maximum,params){return new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum})}function _minLength(minimum,params){
return new $ZodCheckMinLength({check:"min_length",...normalizeParams(params),minimum})}function _regex(pattern2,params){return new $ZodCheckRegex({check:"string\
_format",format:"regex",...normalizeParams(params),pattern:pattern2})}function _refine(Class2,fn,_params){return new Class2({type:"custom",check:"custom",fn,...normalizeParams(
_params)})}var init_api=__esm({"node_modules/zod/v4/core/api.js"(){init_checks();init_util()}});var init_to_json_schema=__esm({"node_modules/zod/v4/core/to-json-schema.js"(){}});var init_json_schema=__esm({"node_modules/zod/v4/core/json-schema.js"(){}});var init_core2=__esm({"node_modules/zod/v4/core/index.js"(){init_core();init_parse();init_errors2();init_schemas();init_memoizer();init_checks();init_versions();
init_util();init_regexes();init_locales();init_registries();init_doc();init_compile();init_api();init_to_json_schema();init_json_schema()}});var init_parse2=__esm({"node_modules/zod/v4/mini/parse.js"(){init_core2()}});function string2(params){return _string(ZodMiniString,params)}function number2(params){return _number(ZodMiniNumber,params)}function int(params){return _int(ZodMiniNumberFormat,
params)}function boolean2(params){return _boolean(ZodMiniBoolean,params)}function _null3(params){return _null2(ZodMiniNull,params)}function unknown(){return _unknown(
ZodMiniUnknown)}function never(params){return _never(ZodMiniNever,params)}function array(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(
params)})}function object(shape,params){let def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}function strictObject(shape,params){
return new ZodMiniObject({type:"object",shape,catchall:never(),...normalizeParams(params)})}function looseObject(shape,params){return new ZodMiniObject({type:"o\
bject",shape,catchall:unknown(),...normalizeParams(params)})}function extend2(schema,shape){return extend(schema,shape)}function union(options,params){return new ZodMiniUnion(
{type:"union",options,...normalizeParams(params)})}function discriminatedUnion(discriminator,options,params){return new ZodMiniDiscriminatedUnion({type:"union",
options,discriminator,...normalizeParams(params)})}function record(keyType,valueType,params){return!valueType||!valueType._zod?new ZodMiniRecord({type:"record",
keyType:string2(),valueType:keyType,...normalizeParams(valueType)}):new ZodMiniRecord({type:"record",keyType,valueType,...normalizeParams(params)})}function _enum(values,params){
let entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}function literal(value,params){
return new ZodMiniLiteral({type:"literal",values:Array.isArray(value)?value:[value],...normalizeParams(params)})}function transform(fn){return new ZodMiniTransform(
{type:"transform",transform:fn})}function optional(innerType){return new ZodMiniOptional({type:"optional",innerType})}function nullable(innerType){return new ZodMiniNullable(
{type:"nullable",innerType})}function _default(innerType,defaultValue){return new ZodMiniDefault({type:"default",innerType,get defaultValue(){return typeof defaultValue==
"function"?defaultValue():shallowClone(defaultValue)}})}function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue==
"function"?catchValue:util_exports.constantCatch(catchValue)})}function pipe(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})}function _lazy(getter){return new ZodMiniLazy(
{type:"lazy",getter})}function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}function json(){let jsonSchema=_lazy(()=>union([string2(),number2(),
boolean2(),_null3(),array(jsonSchema),record(string2(),jsonSchema)]));return jsonSchema}var ZodMiniType,ZodMiniString,ZodMiniNumber,ZodMiniNumberFormat,ZodMiniBoolean,
ZodMiniNull,ZodMiniUnknown,ZodMiniNever,ZodMiniArray,ZodMiniObject,ZodMiniUnion,ZodMiniDiscriminatedUnion,ZodMiniRecord,ZodMiniEnum,ZodMiniLiteral,ZodMiniTransform,
ZodMiniOptional,ZodMiniNullable,ZodMiniDefault,ZodMiniCatch,ZodMiniPipe,ZodMiniLazy,ZodMiniCustom,init_schemas2=__esm({"node_modules/zod/v4/mini/schemas.js"(){init_core2();
init_util();init_parse2();ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(
inst,def),inst.def=def,inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){return parse(this,data,params,
{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,data,params)},
safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){let def=this.def;return this.clone({...def,checks:[...def.checks??[],...checks.
map(ch=>typeof ch=="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:!0})},clone(_def,params){return clone(this,_def,params)},brand(){
return this},register(reg,meta2){return reg.add(this,meta2),this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}}),ZodMiniString=$constructor(
"ZodMiniString",(inst,def)=>{$ZodString.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,
def),ZodMiniType.init(inst,def)});ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def),ZodMiniNumber.init(inst,def)});
ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniNull=$constructor("ZodMiniNull",(inst,def)=>{
$ZodNull.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def),ZodMiniType.init(inst,
def)});ZodMiniNever=$constructor("ZodMiniNever",(inst,def)=>{$ZodNever.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{
$ZodArray.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def),ZodMiniType.init(inst,def),
installLazyProp(inst,"shape",self=>self._zod.def.shape,!1)});ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def),ZodMiniType.init(inst,
def)});ZodMiniDiscriminatedUnion=$constructor("ZodMiniDiscriminatedUnion",(inst,def)=>{$ZodDiscriminatedUnion.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniRecord=
$constructor("ZodMiniRecord",(inst,def)=>{$ZodRecord.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{$ZodEnum.init(
inst,def),ZodMiniType.init(inst,def),inst.options=[...inst._zod.values]});ZodMiniLiteral=$constructor("ZodMiniLiteral",(inst,def)=>{$ZodLiteral.init(inst,def),ZodMiniType.
init(inst,def)});ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniOptional=$constructor(
"ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.
init(inst,def),ZodMiniType.init(inst,def)});ZodMiniDefault=$constructor("ZodMiniDefault",(inst,def)=>{$ZodDefault.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniCatch=
$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(
inst,def),ZodMiniType.init(inst,def)});ZodMiniLazy=$constructor("ZodMiniLazy",(inst,def)=>{$ZodLazy.init(inst,def),ZodMiniType.init(inst,def)});ZodMiniCustom=$constructor(
"ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def),ZodMiniType.init(inst,def)})}});var init_checks2=__esm({"node_modules/zod/v4/mini/checks.js"(){init_core2()}});var init_iso=__esm({"node_modules/zod/v4/mini/iso.js"(){}});var init_coerce=__esm({"node_modules/zod/v4/mini/coerce.js"(){}});var init_external=__esm({"node_modules/zod/v4/mini/external.js"(){init_core2();init_parse2();init_schemas2();init_checks2();init_locales();init_iso();init_coerce()}});var init_mini=__esm({"node_modules/zod/mini/index.js"(){init_external()}});function hasHiddenCharacters(text2){return HIDDEN.test(text2)}function given(name){return name.check(refine(text2=>!hasHiddenCharacters(text2),HOLDS_HIDDEN))}function isRealTime(text2){
let ms=Date.parse(text2);return ms>=0&&ms<LATEST_MS?Number(text2.slice(8,10))<=DAYS_OF_ANY_MONTH?text2.slice(11,13)!=="24":new Date(ms).toISOString()===text2:!1}
var HIDDEN,HIDDEN_ALWAYS,HOLDS_HIDDEN,visible,AgentId,RequestId,Label,ConversationKey,DisplayName,JobId,LATEST_MS,Instant,DAYS_OF_ANY_MONTH,wholeNumber,init_name=__esm(
{"lib/schema/name.ts"(){"use strict";init_mini();HIDDEN=/(?!\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u,HIDDEN_ALWAYS=
new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}","u");HOLDS_HIDDEN="holds a control or hidden character",
visible=maximum=>string2().check(_minLength(1),_maxLength(maximum),refine(text2=>!HIDDEN_ALWAYS.test(text2),HOLDS_HIDDEN));AgentId=string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
'must be 1 to 64 letters, digits, ".", "_" or "-", starting with a letter or digit')),RequestId=visible(200),Label=visible(64),ConversationKey=visible(200),DisplayName=
visible(200),JobId=string2().check(_regex(/^[a-z2-7]{26}$/,"must be 26 characters of a-z and 2-7")),LATEST_MS=36**9,Instant=string2().check(_regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
"must be a UTC time such as 2026-11-20T12:00:00.000Z"),refine(isRealTime,"must be a time that exists, between 1970 and 5188")),DAYS_OF_ANY_MONTH=28;wholeNumber=
(minimum,maximum=Number.MAX_SAFE_INTEGER)=>int().check(_gte(minimum),_lte(maximum))}});function isDeeper(value,levels){let level=isNested(value)?[value]:[];for(let depth=1;level.length>0;depth+=1){if(depth>levels)return!0;let next=[];for(let item of level)
for(let member of Object.values(item))isNested(member)&&next.push(member);level=next}return!1}function problemOfJson(value,levels=64){if(isDeeper(value,levels))
return`it is nested deeper than ${levels} levels`;let open3=[value];for(;open3.length>0;){let item=open3.pop();if(typeof item=="number"&&!Number.isFinite(item))
return"it holds a number out of range";if(isNested(item)){if(Object.hasOwn(item,"__proto__"))return'it has a member named "__proto__"';for(let member of Object.
values(item))open3.push(member)}}}function isNested(value){return typeof value=="object"&&value!==null}var init_json_shape=__esm({"lib/schema/json-shape.ts"(){"\
use strict"}});function ansiRegex({onlyFirst=!1}={}){return new RegExp(pattern,onlyFirst?void 0:"g")}var ST,stringControls,osc,controlString,linuxPalette,csi,escape,pattern,init_ansi_regex=__esm(
{"node_modules/ansi-regex/index.js"(){ST=String.raw`(?:\u001B\u005C|\u009C)`,stringControls=String.raw`\u0018\u001A\u001B\u0080-\u009F`,osc=String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`,
controlString=String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`,linuxPalette=String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`,
csi=String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`,escape=String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`,
pattern=`${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`}});function stripAnsi(string3){if(typeof string3!="string")throw new TypeError(`Expected a \`string\`, got \`${typeof string3}\``);return!string3.includes("\x1B")&&
!string3.includes("\x9B")?string3:string3.replace(regex,"")}var regex,init_strip_ansi=__esm({"node_modules/strip-ansi/index.js"(){init_ansi_regex();regex=ansiRegex()}});var ambiguousRanges,fullwidthMinimalCodePoint,fullwidthMaximumCodePoint,fullwidthRanges,wideMinimalCodePoint,wideMaximumCodePoint,wideRanges,init_lookup_data=__esm(
{"node_modules/get-east-asian-width/lookup-data.js"(){ambiguousRanges=[161,161,164,164,167,168,170,170,173,174,176,180,182,186,188,191,198,198,208,208,215,216,222,
225,230,230,232,234,236,237,240,240,242,243,247,250,252,252,254,254,257,257,273,273,275,275,283,283,294,295,299,299,305,307,312,312,319,322,324,324,328,331,333,
333,338,339,358,359,363,363,462,462,464,464,466,466,468,468,470,470,472,472,474,474,476,476,593,593,609,609,708,708,711,711,713,715,717,717,720,720,728,731,733,
733,735,735,768,879,913,929,931,937,945,961,963,969,1025,1025,1040,1103,1105,1105,8208,8208,8211,8214,8216,8217,8220,8221,8224,8226,8228,8231,8240,8240,8242,8243,
8245,8245,8251,8251,8254,8254,8308,8308,8319,8319,8321,8324,8364,8364,8451,8451,8453,8453,8457,8457,8467,8467,8470,8470,8481,8482,8486,8486,8491,8491,8531,8532,
8539,8542,8544,8555,8560,8569,8585,8585,8592,8601,8632,8633,8658,8658,8660,8660,8679,8679,8704,8704,8706,8707,8711,8712,8715,8715,8719,8719,8721,8721,8725,8725,
8730,8730,8733,8736,8739,8739,8741,8741,8743,8748,8750,8750,8756,8759,8764,8765,8776,8776,8780,8780,8786,8786,8800,8801,8804,8807,8810,8811,8814,8815,8834,8835,
8838,8839,8853,8853,8857,8857,8869,8869,8895,8895,8978,8978,9312,9449,9451,9547,9552,9587,9600,9615,9618,9621,9632,9633,9635,9641,9650,9651,9654,9655,9660,9661,
9664,9665,9670,9672,9675,9675,9678,9681,9698,9701,9711,9711,9733,9734,9737,9737,9742,9743,9756,9756,9758,9758,9792,9792,9794,9794,9824,9825,9827,9829,9831,9834,
9836,9837,9839,9839,9886,9887,9919,9919,9926,9933,9935,9939,9941,9953,9955,9955,9960,9961,9963,9969,9972,9972,9974,9977,9979,9980,9982,9983,10045,10045,10102,10111,
11094,11097,12872,12879,57344,63743,65024,65039,65533,65533,127232,127242,127248,127277,127280,127337,127344,127373,127375,127376,127387,127404,917760,917999,983040,
1048573,1048576,1114109],fullwidthMinimalCodePoint=12288,fullwidthMaximumCodePoint=65510,fullwidthRanges=[12288,12288,65281,65376,65504,65510],wideMinimalCodePoint=
4352,wideMaximumCodePoint=262141,wideRanges=[4352,4447,8986,8987,9001,9002,9193,9196,9200,9200,9203,9203,9725,9726,9748,9749,9776,9783,9800,9811,9855,9855,9866,
9871,9875,9875,9889,9889,9898,9899,9917,9918,9924,9925,9934,9934,9940,9940,9962,9962,9970,9971,9973,9973,9978,9978,9981,9981,9989,9989,9994,9995,10024,10024,10060,
10060,10062,10062,10067,10069,10071,10071,10133,10135,10160,10160,10175,10175,11035,11036,11088,11088,11093,11093,11904,11929,11931,12019,12032,12245,12272,12287,
12289,12350,12353,12438,12441,12543,12549,12591,12593,12686,12688,12773,12783,12830,12832,12871,12880,42124,42128,42182,43360,43388,44032,55203,63744,64255,65040,
65049,65072,65106,65108,65126,65128,65131,94176,94180,94192,94198,94208,101594,101631,101664,101760,101874,101888,102801,102816,102866,110576,110579,110581,110587,
110589,110590,110592,110888,110898,110898,110928,110930,110933,110933,110948,110952,110960,111355,119552,119638,119648,119670,126980,126980,127183,127183,127374,
127374,127377,127386,127406,127406,127488,127490,127504,127547,127552,127560,127568,127569,127584,127589,127744,127776,127789,127797,127799,127868,127870,127891,
127904,127946,127951,127955,127968,127984,127988,127988,127992,128062,128064,128064,128066,128252,128255,128317,128331,128334,128336,128359,128378,128378,128405,
128406,128420,128420,128507,128591,128640,128709,128716,128716,128720,128722,128725,128729,128732,128735,128747,128748,128756,128764,128986,128986,128992,129003,
129008,129008,129292,129338,129340,129349,129351,129535,129648,129660,129664,129734,129736,129736,129740,129757,129759,129771,129775,129786,131072,196605,196608,
262141]}});var isInRange,init_utilities=__esm({"node_modules/get-east-asian-width/utilities.js"(){isInRange=(ranges,codePoint)=>{let low=0,high=Math.floor(ranges.length/2)-
1;for(;low<=high;){let mid=Math.floor((low+high)/2),i2=mid*2;if(codePoint<ranges[i2])high=mid-1;else if(codePoint>ranges[i2+1])low=mid+1;else return!0}return!1}}});function findWideFastPathRange(ranges){let fastPathStart=ranges[0],fastPathEnd=ranges[1];for(let index=0;index<ranges.length;index+=2){let start3=ranges[index],
end=ranges[index+1];if(commonCjkCodePoint>=start3&&commonCjkCodePoint<=end)return[start3,end];end-start3>fastPathEnd-fastPathStart&&(fastPathStart=start3,fastPathEnd=
end)}return[fastPathStart,fastPathEnd]}var commonCjkCodePoint,wideFastPathStart,wideFastPathEnd,isAmbiguous,isFullwidth,isWide,init_lookup=__esm({"node_modules/\
get-east-asian-width/lookup.js"(){init_lookup_data();init_utilities();commonCjkCodePoint=19968,[wideFastPathStart,wideFastPathEnd]=findWideFastPathRange(wideRanges);
isAmbiguous=codePoint=>codePoint<161||codePoint>1114109?!1:isInRange(ambiguousRanges,codePoint),isFullwidth=codePoint=>codePoint<fullwidthMinimalCodePoint||codePoint>
fullwidthMaximumCodePoint?!1:isInRange(fullwidthRanges,codePoint),isWide=codePoint=>codePoint>=wideFastPathStart&&codePoint<=wideFastPathEnd?!0:codePoint<wideMinimalCodePoint||
codePoint>wideMaximumCodePoint?!1:isInRange(wideRanges,codePoint)}});function validate2(codePoint){if(!Number.isSafeInteger(codePoint))throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`)}function eastAsianWidth(codePoint,{
ambiguousAsWide=!1}={}){return validate2(codePoint),isFullwidth(codePoint)||isWide(codePoint)||ambiguousAsWide&&isAmbiguous(codePoint)?2:1}var init_get_east_asian_width=__esm(
{"node_modules/get-east-asian-width/index.js"(){init_lookup()}});var emoji_regex_default,init_emoji_regex=__esm({"node_modules/emoji-regex/index.mjs"(){emoji_regex_default=()=>/[#*0-9]\uFE0F?\u20E3|[\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23ED-\u23EF\u23F1\u23F2\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB\u25FC\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692\u2694-\u2697\u2699\u269B\u269C\u26A0\u26A7\u26AA\u26B0\u26B1\u26BD\u26BE\u26C4\u26C8\u26CF\u26D1\u26E9\u26F0-\u26F5\u26F7\u26F8\u26FA\u2702\u2708\u2709\u270F\u2712\u2714\u2716\u271D\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u27A1\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B55\u3030\u303D\u3297\u3299]\uFE0F?|[\u261D\u270C\u270D](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\u270A\u270B](?:\uD83C[\uDFFB-\uDFFF])?|[\u23E9-\u23EC\u23F0\u23F3\u25FD\u2693\u26A1\u26AB\u26C5\u26CE\u26D4\u26EA\u26FD\u2705\u2728\u274C\u274E\u2753-\u2755\u2795-\u2797\u27B0\u27BF\u2B50]|\u26D3\uFE0F?(?:\u200D\uD83D\uDCA5)?|\u26F9(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\u2764\uFE0F?(?:\u200D(?:\uD83D\uDD25|\uD83E\uDE79))?|\uD83C(?:[\uDC04\uDD70\uDD71\uDD7E\uDD7F\uDE02\uDE37\uDF21\uDF24-\uDF2C\uDF36\uDF7D\uDF96\uDF97\uDF99-\uDF9B\uDF9E\uDF9F\uDFCD\uDFCE\uDFD4-\uDFDF\uDFF5\uDFF7]\uFE0F?|[\uDF85\uDFC2\uDFC7](?:\uD83C[\uDFFB-\uDFFF])?|[\uDFC4\uDFCA](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDFCB\uDFCC](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDCCF\uDD8E\uDD91-\uDD9A\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF43\uDF45-\uDF4A\uDF4C-\uDF7C\uDF7E-\uDF84\uDF86-\uDF93\uDFA0-\uDFC1\uDFC5\uDFC6\uDFC8\uDFC9\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF8-\uDFFF]|\uDDE6\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF]|\uDDE7\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF]|\uDDE8\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF7\uDDFA-\uDDFF]|\uDDE9\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF]|\uDDEA\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA]|\uDDEB\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7]|\uDDEC\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE]|\uDDED\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA]|\uDDEE\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9]|\uDDEF\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5]|\uDDF0\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF]|\uDDF1\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE]|\uDDF2\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF]|\uDDF3\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF]|\uDDF4\uD83C\uDDF2|\uDDF5\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE]|\uDDF6\uD83C\uDDE6|\uDDF7\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC]|\uDDF8\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF]|\uDDF9\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF]|\uDDFA\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF]|\uDDFB\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA]|\uDDFC\uD83C[\uDDEB\uDDF8]|\uDDFD\uD83C\uDDF0|\uDDFE\uD83C[\uDDEA\uDDF9]|\uDDFF\uD83C[\uDDE6\uDDF2\uDDFC]|\uDF44(?:\u200D\uD83D\uDFEB)?|\uDF4B(?:\u200D\uD83D\uDFE9)?|\uDFC3(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDFF3\uFE0F?(?:\u200D(?:\u26A7\uFE0F?|\uD83C\uDF08))?|\uDFF4(?:\u200D\u2620\uFE0F?|\uDB40\uDC67\uDB40\uDC62\uDB40(?:\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDC73\uDB40\uDC63\uDB40\uDC74|\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F)?)|\uD83D(?:[\uDC3F\uDCFD\uDD49\uDD4A\uDD6F\uDD70\uDD73\uDD76-\uDD79\uDD87\uDD8A-\uDD8D\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA\uDECB\uDECD-\uDECF\uDEE0-\uDEE5\uDEE9\uDEF0\uDEF3]\uFE0F?|[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDC8F\uDC91\uDCAA\uDD7A\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC](?:\uD83C[\uDFFB-\uDFFF])?|[\uDC6E-\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4\uDEB5](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD74\uDD90](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\uDC00-\uDC07\uDC09-\uDC14\uDC16-\uDC25\uDC27-\uDC3A\uDC3C-\uDC3E\uDC40\uDC44\uDC45\uDC51-\uDC65\uDC6A\uDC79-\uDC7B\uDC7D-\uDC80\uDC84\uDC88-\uDC8E\uDC90\uDC92-\uDCA9\uDCAB-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDDA4\uDDFB-\uDE2D\uDE2F-\uDE34\uDE37-\uDE41\uDE43\uDE44\uDE48-\uDE4A\uDE80-\uDEA2\uDEA4-\uDEB3\uDEB7-\uDEBF\uDEC1-\uDEC5\uDED0-\uDED2\uDED5-\uDED8\uDEDC-\uDEDF\uDEEB\uDEEC\uDEF4-\uDEFC\uDFE0-\uDFEB\uDFF0]|\uDC08(?:\u200D\u2B1B)?|\uDC15(?:\u200D\uD83E\uDDBA)?|\uDC26(?:\u200D(?:\u2B1B|\uD83D\uDD25))?|\uDC3B(?:\u200D\u2744\uFE0F?)?|\uDC41\uFE0F?(?:\u200D\uD83D\uDDE8\uFE0F?)?|\uDC68(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDC68\uDC69]\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?))?|\uDC69(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?[\uDC68\uDC69]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?|\uDC69\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?))|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFC-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFD-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFD\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFE]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])))?))?|\uDD75(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\uDE2E(?:\u200D\uD83D\uDCA8)?|\uDE35(?:\u200D\uD83D\uDCAB)?|\uDE36(?:\u200D\uD83C\uDF2B\uFE0F?)?|\uDE42(?:\u200D[\u2194\u2195]\uFE0F?)?|\uDEB6(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?)|\uD83E(?:[\uDD0C\uDD0F\uDD18-\uDD1F\uDD30-\uDD34\uDD36\uDD77\uDDB5\uDDB6\uDDBB\uDDD2\uDDD3\uDDD5\uDEC3-\uDEC5\uDEF0\uDEF2-\uDEF8](?:\uD83C[\uDFFB-\uDFFF])?|[\uDD26\uDD35\uDD37-\uDD39\uDD3C-\uDD3E\uDDB8\uDDB9\uDDCD\uDDCF\uDDD4\uDDD6-\uDDDD](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDDDE\uDDDF](?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD0D\uDD0E\uDD10-\uDD17\uDD20-\uDD25\uDD27-\uDD2F\uDD3A\uDD3F-\uDD45\uDD47-\uDD76\uDD78-\uDDB4\uDDB7\uDDBA\uDDBC-\uDDCC\uDDD0\uDDE0-\uDDFF\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC2\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF]|\uDDCE(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDDD1(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1|\uDDD1\u200D\uD83E\uDDD2(?:\u200D\uD83E\uDDD2)?|\uDDD2(?:\u200D\uD83E\uDDD2)?))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])))?))?|\uDEF1(?:\uD83C(?:\uDFFB(?:\u200D\uD83E\uDEF2\uD83C[\uDFFC-\uDFFF])?|\uDFFC(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFD-\uDFFF])?|\uDFFD(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])?|\uDFFE(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFD\uDFFF])?|\uDFFF(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFE])?))?)/g}});var string_width_exports={};__export(string_width_exports,{default:()=>stringWidth});function stringWidth(string3,options={}){if(typeof string3!="string"||string3.
length===0)return 0;let{ambiguousIsNarrow=!0,countAnsiEscapeCodes=!1}=options;if(countAnsiEscapeCodes||(string3=stripAnsi(string3)),string3.length===0)return 0;
let width=0,eastAsianWidthOptions={ambiguousAsWide:!ambiguousIsNarrow};for(let{segment:character}of segmenter.segment(string3)){let codePoint=character.codePointAt(
0);if(!(codePoint<=31||codePoint>=127&&codePoint<=159)&&!(codePoint>=8203&&codePoint<=8207||codePoint===65279)&&!(codePoint>=768&&codePoint<=879||codePoint>=6832&&
codePoint<=6911||codePoint>=7616&&codePoint<=7679||codePoint>=8400&&codePoint<=8447||codePoint>=65056&&codePoint<=65071)&&!(codePoint>=55296&&codePoint<=57343)&&
!(codePoint>=65024&&codePoint<=65039)&&!defaultIgnorableCodePointRegex.test(character)){if(emoji_regex_default().test(character)){width+=2;continue}width+=eastAsianWidth(
codePoint,eastAsianWidthOptions)}}return width}var segmenter,defaultIgnorableCodePointRegex,init_string_width=__esm({"node_modules/cliui/node_modules/string-wid\
th/index.js"(){init_strip_ansi();init_get_east_asian_width();init_emoji_regex();segmenter=new Intl.Segmenter,defaultIgnorableCodePointRegex=new RegExp("^\\p{Defa\
ult_Ignorable_Code_Point}$","u")}});var string_width_exports2={};__export(string_width_exports2,{default:()=>stringWidth2});function stringWidth2(string3,options={}){if(typeof string3!="string"||string3.
length===0)return 0;let{ambiguousIsNarrow=!0,countAnsiEscapeCodes=!1}=options;if(countAnsiEscapeCodes||(string3=stripAnsi(string3)),string3.length===0)return 0;
let width=0,eastAsianWidthOptions={ambiguousAsWide:!ambiguousIsNarrow};for(let{segment:character}of segmenter2.segment(string3)){let codePoint=character.codePointAt(
0);if(!(codePoint<=31||codePoint>=127&&codePoint<=159)&&!(codePoint>=8203&&codePoint<=8207||codePoint===65279)&&!(codePoint>=768&&codePoint<=879||codePoint>=6832&&
codePoint<=6911||codePoint>=7616&&codePoint<=7679||codePoint>=8400&&codePoint<=8447||codePoint>=65056&&codePoint<=65071)&&!(codePoint>=55296&&codePoint<=57343)&&
!(codePoint>=65024&&codePoint<=65039)&&!defaultIgnorableCodePointRegex2.test(character)){if(emoji_regex_default().test(character)){width+=2;continue}width+=eastAsianWidth(
codePoint,eastAsianWidthOptions)}}return width}var segmenter2,defaultIgnorableCodePointRegex2,init_string_width2=__esm({"node_modules/wrap-ansi/node_modules/str\
ing-width/index.js"(){init_strip_ansi();init_get_east_asian_width();init_emoji_regex();segmenter2=new Intl.Segmenter,defaultIgnorableCodePointRegex2=new RegExp(
"^\\p{Default_Ignorable_Code_Point}$","u")}});var string_width_exports3={};__export(string_width_exports3,{default:()=>stringWidth3});function isDoubleWidthNonRgiEmojiSequence(segment){if(segment.length>50)
return!1;if(unqualifiedKeycapRegex.test(segment))return!0;if(segment.includes("\u200D")){let pictographics=segment.match(extendedPictographicRegex);return pictographics!==
null&&pictographics.length>=2}return!1}function baseVisible(segment){let index=segment.search(visibleCharacterRegex);return index===-1?void 0:segment.slice(index)}
function isHangulLeadingJamo(codePoint){return codePoint>=4352&&codePoint<=4447||codePoint>=43360&&codePoint<=43388}function isHangulVowelJamo(codePoint){return codePoint>=
4448&&codePoint<=4519||codePoint>=55216&&codePoint<=55238}function isHangulTrailingJamo(codePoint){return codePoint>=4520&&codePoint<=4607||codePoint>=55243&&codePoint<=
55291}function isHangulJamo(codePoint){return isHangulLeadingJamo(codePoint)||isHangulVowelJamo(codePoint)||isHangulTrailingJamo(codePoint)}function hangulClusterWidth(visibleSegment,eastAsianWidthOptions){
let codePoints=[];for(let character of visibleSegment)visibleCharacterRegex.test(character)&&codePoints.push(character.codePointAt(0));if(codePoints.length===0)
return;let width=0;for(let index=0;index<codePoints.length;index++){let codePoint=codePoints[index];if(!isHangulJamo(codePoint)){if(width===0)return;for(let remaining=index;remaining<
codePoints.length;remaining++)width+=eastAsianWidth(codePoints[remaining],eastAsianWidthOptions);return width}if(isHangulLeadingJamo(codePoint)&&isHangulVowelJamo(
codePoints[index+1])){width+=2,index+=isHangulTrailingJamo(codePoints[index+2])?2:1;continue}width+=eastAsianWidth(codePoint,eastAsianWidthOptions)}return width}
function trailingWidth(visibleSegment,eastAsianWidthOptions){let extra=0,first2=!0;for(let character of visibleSegment){if(first2){first2=!1;continue}(spacingMarkRegex.
test(character)||character>="\uFF00"&&character<="\uFFEF")&&(extra+=eastAsianWidth(character.codePointAt(0),eastAsianWidthOptions))}return extra}function stringWidth3(input,options={}){
if(typeof input!="string"||input.length===0)return 0;let{ambiguousIsNarrow=!0,countAnsiEscapeCodes=!1}=options,string3=input;if(!countAnsiEscapeCodes&&(string3.
includes("\x1B")||string3.includes("\x9B"))&&(string3=stripAnsi(string3)),string3.length===0)return 0;if(/^[\u0020-\u007E]*$/.test(string3))return string3.length;
let width=0,eastAsianWidthOptions={ambiguousAsWide:!ambiguousIsNarrow};for(let{segment}of segmenter3.segment(string3)){let visibleSegment=baseVisible(segment);if(visibleSegment===
void 0)continue;if(rgiEmojiRegex.test(segment)||isDoubleWidthNonRgiEmojiSequence(segment)){width+=2;continue}let hangulWidth=hangulClusterWidth(visibleSegment,eastAsianWidthOptions);
if(hangulWidth!==void 0){width+=hangulWidth;continue}let codePoint=visibleSegment.codePointAt(0);width+=eastAsianWidth(codePoint,eastAsianWidthOptions),width+=trailingWidth(
visibleSegment,eastAsianWidthOptions)}return width}var segmenter3,visibleCharacterRegex,spacingMarkRegex,rgiEmojiRegex,unqualifiedKeycapRegex,extendedPictographicRegex,
init_string_width3=__esm({"node_modules/string-width/index.js"(){init_strip_ansi();init_get_east_asian_width();segmenter3=new Intl.Segmenter,visibleCharacterRegex=
new RegExp("[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]","v"),spacingMarkRegex=new RegExp("\
\\p{Spacing_Mark}","v"),rgiEmojiRegex=new RegExp("^\\p{RGI_Emoji}$","v"),unqualifiedKeycapRegex=/^[\d#*]\u20E3$/,extendedPictographicRegex=new RegExp("\\p{Extend\
ed_Pictographic}","gu")}});var require_get_caller_file=__commonJS({"node_modules/get-caller-file/index.js"(exports,module){"use strict";module.exports=function(position){if(position===void 0&&
(position=2),position>=Error.stackTraceLimit)throw new TypeError("getCallerFile(position) requires position be less then Error.stackTraceLimit but position was:\
 `"+position+"` and Error.stackTraceLimit was: `"+Error.stackTraceLimit+"`");var oldPrepareStackTrace=Error.prepareStackTrace;Error.prepareStackTrace=function(_,stack2){
return stack2};var stack=new Error().stack;if(Error.prepareStackTrace=oldPrepareStackTrace,stack!==null&&typeof stack=="object")return stack[position]?stack[position].
getFileName():void 0}}});function isFinal(job){return FINAL.has(job.state)}function openQuestion(job){if(!(job.state!=="running"&&job.state!=="queued"))return job.question?.answer===void 0?
job.question:void 0}function delayedUntil(job,now){if(job.state!=="queued"||job.not_before===void 0)return;let leftMs=Date.parse(job.not_before)-now,longestMs=(job.
delay_ms??Number.POSITIVE_INFINITY)+CLOCK_SLACK_MS;return leftMs>0&&leftMs<=longestMs?job.not_before:void 0}function needsPerson(job){return ATTENTION.has(job.state)}
var JOB_STATES,FINAL,ATTENTION,CLOCK_SLACK_MS,init_job=__esm({"lib/schema/job.ts"(){"use strict";JOB_STATES=["queued","running","needs_review","needs_recovery",
"completed","failed","cancelled","expired"],FINAL=new Set(["completed","failed","cancelled","expired"]),ATTENTION=new Set(["needs_recovery","needs_review"]);CLOCK_SLACK_MS=
1e3}});function summarize(job){return{job_id:job.job_id,state:job.state,to:job.to,from:job.from.agent,headline:headline(job.task.prompt),labels:job.labels,attempts:job.
attempts,write:job.task.write===!0,created_at:job.created_at,updated_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope}}}function headline(prompt){let line=prompt.
trimStart().split(`
`,1)[0]?.trimEnd()??"";if(line.length<=HEADLINE)return line;let characters=Array.from(line.slice(0,2*(HEADLINE+1)));return characters.length>HEADLINE?`${characters.
slice(0,HEADLINE-1).join("")}\u2026`:line}var JobSummary,HEADLINE,init_summary=__esm({"lib/schema/summary.ts"(){"use strict";init_mini();init_job();init_name();
JobSummary=strictObject({job_id:string2(),state:_enum(JOB_STATES),to:string2(),from:string2(),headline:string2(),labels:array(string2()),attempts:wholeNumber(0),
write:boolean2(),created_at:Instant,updated_at:Instant,scope:optional(AgentId)}),HEADLINE=80}});function passedOn(own3,names){return variablesNamed(own3,[...ALWAYS,...names])}function variablesNamed(own3,names){let env2={};for(let name of names){let value=own3[name];
value!==void 0&&(env2[name]=value)}return env2}var ALWAYS,init_environment=__esm({"lib/process/environment.ts"(){"use strict";ALWAYS=["PATH","HOME","LANG","TERM",
"TMPDIR"]}});import{readdirSync as readdirSync3,readFileSync as readFileSync4}from"node:fs";function procRow(pid){let text2=readOf(pid,"stat");if(text2===void 0)return;let fields=text2.
slice(text2.lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start3=fields[19];if(!(state===void 0||start3===void 0))return{pid,parent:Number(
parent),group:Number(group),session:Number(session),start:start3,isDead:state==="Z"||state==="X"}}function readOf(pid,file){try{return readFileSync4(`/proc/${pid}\
/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EPERM")return;throw error}}function psRow(pid){
try{return ps(["-p",String(pid)])[0]}catch(error){if(systemCode(error)===void 0)throw error;return}}function ps(selection){let{spawnSync:spawnSync2}=process.getBuiltinModule(
"node:child_process"),done=spawnSync2("ps",[...selection,"-o","pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"utf8",env:{PATH:"/usr/bin:/bin:/usr/sbin:/sbin",
LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==void 0)throw done.error;return done.stdout.split(`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start3]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start3??"",isDead:state?.
startsWith("Z")===!0}]}var procTable,psTable,processTable,init_table=__esm({"lib/process/table.ts"(){"use strict";init_errors();procTable={one:procRow,all:()=>readdirSync3(
"/proc").flatMap(name=>/^\d+$/.test(name)?procRow(Number(name))??[]:[]),environment:pid=>readOf(pid,"environ")},psTable={one:psRow,all:()=>ps(["-A"]),environment:()=>{}},
processTable=process.platform==="linux"?procTable:psTable}});import{readFileSync as readFileSync5,readlinkSync}from"node:fs";function bootId(){return boot??=process.platform==="linux"?linuxBootId():sysctl("kern.bootsessio\
nuuid"),boot}function hostId(){return host??={name:process.platform==="linux"?linuxHostId():void 0},host.name}function processNamespace(){if(process.platform===
"linux")return["pid","time"].flatMap(kind=>namespaceLink(kind)??[]).join(" ")||void 0}function processStart(pid){return processTable.one(pid)?.start}function identify(pid){
let start3=processStart(pid);return start3===void 0?void 0:identityOf(pid,start3)}function ownIdentity(){if(own2??=identify(process.pid),own2===void 0)throw new Error(
"Cannot identify this process: the process table does not list it.");return own2}function liveness(identity3){if(identity3.boot_id!==bootId())return isOtherHost(
identity3.host)?"unknown":"dead";if(identity3.pid_ns!==ownNamespace())return"unknown";if(process.platform!=="linux"&&!exists(identity3.pid))return"dead";let row=processTable.
one(identity3.pid);return row===void 0?exists(identity3.pid)?"unknown":"dead":row.start===identity3.start&&!row.isDead?"alive":"dead"}function isGone(identity3,silentMs=0){
let seen=liveness(identity3);return seen==="dead"||seen==="unknown"&&silentMs>SILENT_MS}function sharesClock(identity3){return identity3.boot_id===bootId()&&identity3.
pid_ns===ownNamespace()}function isOtherHost(name){return name!==void 0&&name!==hostId()}function monotonicMs(){return Number(process.hrtime.bigint()/1000000n)}
function identityOf(pid,start3){let pidNamespace=ownNamespace(),name=hostId();return{pid,start:start3,boot_id:bootId(),...pidNamespace===void 0?{}:{pid_ns:pidNamespace},
...name===void 0?{}:{host:name}}}function ownNamespace(){return namespace??={name:processNamespace()},namespace.name}function exists(pid){try{return process.kill(
pid,0)}catch(error){if(systemCode(error)==="ESRCH")return!1;if(systemCode(error)==="EPERM")return!0;throw error}}function linuxBootId(){return readFileSync5("/p\
roc/sys/kernel/random/boot_id","latin1").trim()}function linuxHostId(){let id=readIfAny("/etc/machine-id")??readIfAny("/var/lib/dbus/machine-id");if(id===void 0||
!/^[0-9a-f]{32}$/.test(id))return;let{hash:hash4}=process.getBuiltinModule("node:crypto");return hash4("sha256",`durable-relay ${id}`).slice(0,16)}function readIfAny(path6){
try{return readFileSync5(path6,"latin1").trim()}catch(error){if(systemCode(error)===void 0)throw error;return}}function namespaceLink(kind){try{return readlinkSync(
`/proc/self/ns/${kind}`)}catch(error){if(systemCode(error)==="ENOENT"||systemCode(error)==="EACCES")return;throw error}}function sysctl(name){let{execFileSync}=process.
getBuiltinModule("node:child_process");return execFileSync("sysctl",["-n",name],{encoding:"utf8",env:{PATH:"/usr/sbin:/sbin:/usr/bin:/bin"}}).trim()}var boot,own2,
namespace,host,BEAT_MS,SILENT_MS,init_process=__esm({"lib/process.ts"(){"use strict";init_errors();init_table();BEAT_MS=15e3,SILENT_MS=3*BEAT_MS}});function faultOfCall(code){if(code!==void 0)return BUSY.has(code)?"machine_busy":DISK.has(code)?"disk_unusable":void 0}function faultOfStart(code,{isFolderThere}){
return isFolderThere?code==="ENOENT"||NO_PROGRAM.has(code??"")?"program_missing":faultOfCall(code):"workspace_away"}var BUSY,DISK,NO_PROGRAM,init_fault=__esm({"\
lib/process/fault.ts"(){"use strict";BUSY=new Set(["EAGAIN","EMFILE","ENFILE","ENOMEM","ETXTBSY","ENOBUFS"]),DISK=new Set(["ENOSPC","EDQUOT","EROFS","EIO","ENXI\
O","ESTALE"]),NO_PROGRAM=new Set(["EACCES","EPERM","ENOEXEC","EISDIR","ENOTDIR","ELOOP"])}});import*as fs from"node:fs";import{join as join2}from"node:path";function hasTurnsElsewhere(location,worker){return worker.boot_id!==bootId()||liveness(worker)!==
"unknown"?!1:isHeld(pathOf(location,worker.id))}function removeOldLifelines(location,listed){let directory=join2(location,"lifelines"),kept=new Set([...listed].
map(workerId=>pathOf(location,workerId)));for(let name of namesIn(directory)){let path6=join2(directory,name);kept.has(path6)||removeUnheld(path6)}}function holdLifeline(path6){
if(path6!==void 0)return open(path6,fs.constants.O_RDONLY)}function pathOf(location,workerId){return join2(location,"lifelines",encodeURIComponent(workerId))}function isHeld(path6){
let fd=open(path6,fs.constants.O_WRONLY);if(fd===void 0)return!1;try{return fs.fstatSync(fd).isFIFO()}finally{fs.closeSync(fd)}}function open(path6,mode){try{return fs.openSync(
path6,mode|fs.constants.O_NONBLOCK|fs.constants.O_NOFOLLOW)}catch(error){if(systemCode(error)===void 0)throw error;return}}function removeUnheld(path6){if(!isHeld(
path6))try{fs.unlinkSync(path6)}catch(error){if(systemCode(error)===void 0)throw error}}function namesIn(directory){try{return fs.readdirSync(directory)}catch(error){
if(systemCode(error)===void 0)throw error;return[]}}var LIFELINE_FD,init_lifeline=__esm({"lib/process/lifeline.ts"(){"use strict";init_errors();init_process();LIFELINE_FD=
10}});import{StringDecoder}from"node:string_decoder";function createLines(limit,give){let line=createHead(limit),isOpen=!1,finish=()=>{let{output,isOutputCut}=line.result();
line=createHead(limit),isOpen=!1,give({text:output,isCut:isOutputCut})};return{add(chunk){let from=0;for(;;){let to=chunk.indexOf(LINE_FEED,from);if(to===-1)break;
line.add(chunk.subarray(from,to)),finish(),from=to+1}from!==chunk.length&&(line.add(chunk.subarray(from)),isOpen=!0)},end(){isOpen&&finish()}}}function createHead(limit){
let chunks=[],kept=0,isOutputCut=!1;return{add(chunk){let part=chunk.subarray(0,limit-kept);part.length<chunk.length&&(isOutputCut=!0),part.length!==0&&(chunks.
push(part),kept+=part.length)},result(){let bytes=Buffer.concat(chunks);return{output:isOutputCut?new StringDecoder("utf8").write(bytes):bytes.toString("utf8"),
isOutputCut}}}}function createTail(limit){let bytes=Buffer.alloc(0),isCut=!1;return{add(chunk){bytes=Buffer.concat([bytes,chunk.subarray(-limit)]),(bytes.length>
limit||chunk.length>limit)&&(isCut=!0),bytes=bytes.subarray(-limit)},text(){let from=isCut?bytes.findIndex(byte=>!isContinuation(byte)):0;return bytes.subarray(
Math.max(0,from)).toString("utf8")}}}function isContinuation(byte){return(byte&192)===128}var LINE_FEED,init_output=__esm({"lib/process/output.ts"(){"use strict";
LINE_FEED=10}});import{setTimeout as delay}from"node:timers/promises";function turnMarker(jobId,token3){return{name:"RELAY_TURN",value:`${jobId}.${token3}`}}function treeOf(tree){
let fresh=tree.hasJustEnded===!0?tree.processes:[];return collect(tree.processes,{fresh,marker:tree.marker})}async function killTree(options){let{graceMs,...tree}=options,
hunt=openHunt(tree),graceEnds=monotonicMs()+graceMs;for(;hunt.look()>0&&monotonicMs()<graceEnds;)hunt.signal("SIGTERM"),await hunt.wait(graceEnds);let vanishEnds=monotonicMs()+
VANISH_MS;for(;hunt.look()>0&&monotonicMs()<vanishEnds;)hunt.signal("SIGKILL"),await hunt.wait(Math.min(vanishEnds,monotonicMs()+200));return hunt.result()}function openHunt(tree){
let known2=new Map,told=new Set,living=()=>[...known2.values()].filter(identity3=>liveness(identity3)==="alive");return{look(){let found=[...known2.values()],evidence={
fresh:tree.hasJustEnded===!0?[...tree.processes,...found]:found,marker:tree.marker};for(let identity3 of collect([...tree.processes,...found],evidence))known2.set(
nameOf(identity3),identity3);return living().length},signal(signal){let reached=new Set(tree.processes.flatMap(root=>signalGroup(root,signal)));for(let identity3 of living()){
let name=`${signal} ${nameOf(identity3)}`;told.has(name)||(told.add(name),reached.has(identity3.pid)||send(identity3.pid,signal))}},async wait(endsAt){for(let pause3=2;living().
length>0&&monotonicMs()<endsAt;pause3*=2)await delay(Math.max(1,Math.min(pause3,100,endsAt-monotonicMs())))},result(){let left3=living().map(identity3=>identity3.
pid);return{killed:known2.size-left3.length,left:left3}}};function signalGroup(root,signal){let name=`${signal} group ${nameOf(root)}`;if(told.has(name)||liveness(
root)!=="alive")return[];if(processTable.one(root.pid)?.group!==root.pid)return[];told.add(name);let members2=living().filter(({pid})=>processTable.one(pid)?.group===
root.pid);return send(-root.pid,signal)?members2.map(({pid})=>pid):[]}}function nameOf(identity3){return`${identity3.pid} ${identity3.start}`}function send(pid,signal){
try{return process.kill(pid,signal)}catch(error){let code=systemCode(error);if(code==="ESRCH"||code==="EPERM")return!1;throw error}}function collect(roots,{fresh,
marker}){let rows=new Map(processTable.all().map(row=>[row.pid,row])),living=roots.filter(identity3=>liveness(identity3)==="alive"),groups=new Set([...living,...fresh.
filter(root=>hasKeptPid(root,rows))].map(pidOf)),found=new Set(living.map(pidOf));for(let row of rows.values())(groups.has(row.group)||hasMarker(row,marker))&&found.
add(row.pid);addDescendants(found,rows);for(let pid of pidsAbove(process.pid,rows))found.delete(pid);return[...found].flatMap(pid=>{let row=rows.get(pid);return row===
void 0||row.isDead?[]:[identityOf(pid,row.start)]})}function hasKeptPid(root,rows){let row=rows.get(root.pid);return row===void 0||row.start===root.start}function pidOf(identity3){
return identity3.pid}function hasMarker(row,marker){if(marker===void 0||row.isDead)return!1;let environment=processTable.environment(row.pid),entry=Buffer.from(
`${marker.name}=${marker.value}`).toString("latin1");return environment?.split("\0").includes(entry)===!0}function addDescendants(found,rows){let children=new Map;
for(let row of rows.values()){let siblings=children.get(row.parent);siblings===void 0?children.set(row.parent,[row]):siblings.push(row)}for(let pid of found)for(let row of children.
get(pid)??[])found.add(row.pid)}function pidsAbove(pid,rows){let above=new Set;for(let at=pid;at>0&&!above.has(at);at=rows.get(at)?.parent??0)above.add(at);return above}
var VANISH_MS,init_tree=__esm({"lib/process/tree.ts"(){"use strict";init_errors();init_process();init_table();VANISH_MS=2e3}});function isPlainObject2(value){if(typeof value!="object"||value===null)return!1;let prototype=Object.getPrototypeOf(value);return(prototype===null||prototype===
Object.prototype||Object.getPrototypeOf(prototype)===null)&&!(Symbol.toStringTag in value)&&!(Symbol.iterator in value)}var init_is_plain_obj=__esm({"node_modul\
es/is-plain-obj/index.js"(){}});import{fileURLToPath as fileURLToPath2}from"node:url";var safeNormalizeFileUrl,normalizeDenoExecPath,isDenoExecPath,normalizeFileUrl,init_file_url=__esm({"node_\
modules/execa/lib/arguments/file-url.js"(){safeNormalizeFileUrl=(file,name)=>{let fileString=normalizeFileUrl(normalizeDenoExecPath(file));if(typeof fileString!=
"string")throw new TypeError(`${name} must be a string or a file URL: ${fileString}.`);return fileString},normalizeDenoExecPath=file=>isDenoExecPath(file)?file.
toString():file,isDenoExecPath=file=>typeof file!="string"&&file&&Object.getPrototypeOf(file)===String.prototype,normalizeFileUrl=file=>file instanceof URL?fileURLToPath2(
file):file}});var normalizeParameters,init_parameters=__esm({"node_modules/execa/lib/methods/parameters.js"(){init_is_plain_obj();init_file_url();normalizeParameters=(rawFile,rawArguments=[],rawOptions={})=>{
let filePath=safeNormalizeFileUrl(rawFile,"First argument"),[commandArguments,options]=isPlainObject2(rawArguments)?[[],rawArguments]:[rawArguments,rawOptions];
if(!Array.isArray(commandArguments))throw new TypeError(`Second argument must be either an array of arguments or an options object: ${commandArguments}`);if(commandArguments.
some(commandArgument=>typeof commandArgument=="object"&&commandArgument!==null))throw new TypeError(`Second argument must be an array of strings: ${commandArguments}`);
let normalizedArguments=commandArguments.map(String),nullByteArgument=normalizedArguments.find(normalizedArgument=>normalizedArgument.includes("\0"));if(nullByteArgument!==
void 0)throw new TypeError(`Arguments cannot contain null bytes ("\\0"): ${nullByteArgument}`);if(!isPlainObject2(options))throw new TypeError(`Last argument mu\
st be an options object: ${options}`);return[filePath,normalizedArguments,options]}}});import{StringDecoder as StringDecoder2}from"node:string_decoder";var objectToString,isArrayBuffer,isUint8Array,bufferToUint8Array,textEncoder,stringToUint8Array,
textDecoder,uint8ArrayToString,joinToString,uint8ArraysToStrings,joinToUint8Array,stringsToUint8Arrays,concatUint8Arrays,getJoinLength,init_uint_array=__esm({"n\
ode_modules/execa/lib/utils/uint-array.js"(){({toString:objectToString}=Object.prototype),isArrayBuffer=value=>objectToString.call(value)==="[object ArrayBuffer\
]",isUint8Array=value=>objectToString.call(value)==="[object Uint8Array]",bufferToUint8Array=buffer=>new Uint8Array(buffer.buffer,buffer.byteOffset,buffer.byteLength),
textEncoder=new TextEncoder,stringToUint8Array=string3=>textEncoder.encode(string3),textDecoder=new TextDecoder,uint8ArrayToString=uint8Array=>textDecoder.decode(
uint8Array),joinToString=(uint8ArraysOrStrings,encoding)=>uint8ArraysToStrings(uint8ArraysOrStrings,encoding).join(""),uint8ArraysToStrings=(uint8ArraysOrStrings,encoding)=>{
if(encoding==="utf8"&&uint8ArraysOrStrings.every(uint8ArrayOrString=>typeof uint8ArrayOrString=="string"))return uint8ArraysOrStrings;let decoder=new StringDecoder2(
encoding),strings=uint8ArraysOrStrings.map(uint8ArrayOrString=>typeof uint8ArrayOrString=="string"?stringToUint8Array(uint8ArrayOrString):uint8ArrayOrString).map(
uint8Array=>decoder.write(uint8Array)),finalString=decoder.end();return finalString===""?strings:[...strings,finalString]},joinToUint8Array=uint8ArraysOrStrings=>uint8ArraysOrStrings.
length===1&&isUint8Array(uint8ArraysOrStrings[0])?uint8ArraysOrStrings[0]:concatUint8Arrays(stringsToUint8Arrays(uint8ArraysOrStrings)),stringsToUint8Arrays=uint8ArraysOrStrings=>uint8ArraysOrStrings.
map(uint8ArrayOrString=>typeof uint8ArrayOrString=="string"?stringToUint8Array(uint8ArrayOrString):uint8ArrayOrString),concatUint8Arrays=uint8Arrays=>{let result=new Uint8Array(
getJoinLength(uint8Arrays)),index=0;for(let uint8Array of uint8Arrays)result.set(uint8Array,index),index+=uint8Array.length;return result},getJoinLength=uint8Arrays=>{
let joinLength=0;for(let uint8Array of uint8Arrays)joinLength+=uint8Array.length;return joinLength}}});import{ChildProcess}from"node:child_process";var isTemplateString,parseTemplates,parseTemplate,splitByWhitespaces,DELIMITERS,ESCAPE_LENGTH,concatTokens,parseExpression,
getSubprocessResult,init_template=__esm({"node_modules/execa/lib/methods/template.js"(){init_is_plain_obj();init_uint_array();isTemplateString=templates=>Array.
isArray(templates)&&Array.isArray(templates.raw),parseTemplates=(templates,expressions)=>{let tokens2=[];for(let[index,template]of templates.entries())tokens2=parseTemplate(
{templates,expressions,tokens:tokens2,index,template});if(tokens2.length===0)throw new TypeError("Template script must not be empty");let[file,...commandArguments]=tokens2;
return[file,commandArguments,{}]},parseTemplate=({templates,expressions,tokens:tokens2,index,template})=>{if(template===void 0)throw new TypeError(`Invalid back\
slash sequence: ${templates.raw[index]}`);let{nextTokens,leadingWhitespaces,trailingWhitespaces}=splitByWhitespaces(template,templates.raw[index]),newTokens=concatTokens(
tokens2,nextTokens,leadingWhitespaces);if(index===expressions.length)return newTokens;let expression=expressions[index],expressionTokens=Array.isArray(expression)?
expression.map(expression2=>parseExpression(expression2)):[parseExpression(expression)];return concatTokens(newTokens,expressionTokens,trailingWhitespaces)},splitByWhitespaces=
(template,rawTemplate)=>{if(rawTemplate.length===0)return{nextTokens:[],leadingWhitespaces:!1,trailingWhitespaces:!1};let nextTokens=[],templateStart=0,leadingWhitespaces=DELIMITERS.
has(rawTemplate[0]);for(let templateIndex=0,rawIndex=0;templateIndex<template.length;templateIndex+=1,rawIndex+=1){let rawCharacter=rawTemplate[rawIndex];if(DELIMITERS.
has(rawCharacter))templateStart!==templateIndex&&nextTokens.push(template.slice(templateStart,templateIndex)),templateStart=templateIndex+1;else if(rawCharacter===
"\\"){let nextRawCharacter=rawTemplate[rawIndex+1];nextRawCharacter===`
`?(templateIndex-=1,rawIndex+=1):nextRawCharacter==="u"&&rawTemplate[rawIndex+2]==="{"?rawIndex=rawTemplate.indexOf("}",rawIndex+3):rawIndex+=ESCAPE_LENGTH[nextRawCharacter]??
1}}let trailingWhitespaces=templateStart===template.length;return trailingWhitespaces||nextTokens.push(template.slice(templateStart)),{nextTokens,leadingWhitespaces,
trailingWhitespaces}},DELIMITERS=new Set([" ","	","\r",`
`]),ESCAPE_LENGTH={x:3,u:5},concatTokens=(tokens2,nextTokens,isSeparated)=>isSeparated||tokens2.length===0||nextTokens.length===0?[...tokens2,...nextTokens]:[...tokens2.
slice(0,-1),`${tokens2.at(-1)}${nextTokens[0]}`,...nextTokens.slice(1)],parseExpression=expression=>{let typeOfExpression=typeof expression;if(typeOfExpression===
"string")return expression;if(typeOfExpression==="number")return String(expression);if(isPlainObject2(expression)&&("stdout"in expression||"isMaxBuffer"in expression))
return getSubprocessResult(expression);throw expression instanceof ChildProcess||Object.prototype.toString.call(expression)==="[object Promise]"?new TypeError("\
Unexpected subprocess in template expression. Please use ${await subprocess} instead of ${subprocess}."):new TypeError(`Unexpected "${typeOfExpression}" in temp\
late expression`)},getSubprocessResult=({stdout})=>{if(typeof stdout=="string")return stdout;if(isUint8Array(stdout))return uint8ArrayToString(stdout);throw stdout===
void 0?new TypeError(`Missing result.stdout in template expression. This is probably due to the previous subprocess' "stdout" option.`):new TypeError(`Unexpecte\
d "${typeof stdout}" stdout in template expression`)}}});import process2 from"node:process";var isStandardStream,STANDARD_STREAMS,STANDARD_STREAMS_ALIASES,getStreamName,init_standard_stream=__esm({"node_modules/execa/\
lib/utils/standard-stream.js"(){isStandardStream=stream=>STANDARD_STREAMS.includes(stream),STANDARD_STREAMS=[process2.stdin,process2.stdout,process2.stderr],STANDARD_STREAMS_ALIASES=
["stdin","stdout","stderr"],getStreamName=fdNumber=>STANDARD_STREAMS_ALIASES[fdNumber]??`stdio[${fdNumber}]`}});import{debuglog}from"node:util";var normalizeFdSpecificOptions,normalizeFdSpecificOption,getStdioLength,normalizeFdSpecificValue,normalizeOptionObject,compareFdName,
getFdNameOrder,parseFdName,parseFd,FD_REGEXP,addDefaultValue,verboseDefault,DEFAULT_OPTIONS,FD_SPECIFIC_OPTIONS,getFdSpecificValue,init_specific=__esm({"node_mo\
dules/execa/lib/arguments/specific.js"(){init_is_plain_obj();init_standard_stream();normalizeFdSpecificOptions=options=>{let optionsCopy={...options};for(let optionName of FD_SPECIFIC_OPTIONS)
optionsCopy[optionName]=normalizeFdSpecificOption(options,optionName);return optionsCopy},normalizeFdSpecificOption=(options,optionName)=>{let optionBaseArray=Array.
from({length:getStdioLength(options)+1}),optionArray=normalizeFdSpecificValue(options[optionName],optionBaseArray,optionName);return addDefaultValue(optionArray,
optionName)},getStdioLength=({stdio})=>Array.isArray(stdio)?Math.max(stdio.length,STANDARD_STREAMS_ALIASES.length):STANDARD_STREAMS_ALIASES.length,normalizeFdSpecificValue=
(optionValue,optionArray,optionName)=>isPlainObject2(optionValue)?normalizeOptionObject(optionValue,optionArray,optionName):optionArray.fill(optionValue),normalizeOptionObject=
(optionValue,optionArray,optionName)=>{for(let fdName of Object.keys(optionValue).sort(compareFdName))for(let fdNumber of parseFdName(fdName,optionName,optionArray))
optionArray[fdNumber]=optionValue[fdName];return optionArray},compareFdName=(fdNameA,fdNameB)=>getFdNameOrder(fdNameA)<getFdNameOrder(fdNameB)?1:-1,getFdNameOrder=
fdName=>fdName==="stdout"||fdName==="stderr"?0:fdName==="all"?2:1,parseFdName=(fdName,optionName,optionArray)=>{if(fdName==="ipc")return[optionArray.length-1];let fdNumber=parseFd(
fdName);if(fdNumber===void 0||fdNumber===0)throw new TypeError(`"${optionName}.${fdName}" is invalid.
It must be "${optionName}.stdout", "${optionName}.stderr", "${optionName}.all", "${optionName}.ipc", or "${optionName}.fd3", "${optionName}.fd4" (and so on).`);
if(fdNumber>=optionArray.length)throw new TypeError(`"${optionName}.${fdName}" is invalid: that file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);return fdNumber==="all"?[1,2]:[fdNumber]},parseFd=fdName=>{if(fdName==="all")return fdName;
if(STANDARD_STREAMS_ALIASES.includes(fdName))return STANDARD_STREAMS_ALIASES.indexOf(fdName);let regexpResult=FD_REGEXP.exec(fdName);if(regexpResult!==null)return Number(
regexpResult[1])},FD_REGEXP=/^fd(\d+)$/,addDefaultValue=(optionArray,optionName)=>optionArray.map(optionValue=>optionValue===void 0?DEFAULT_OPTIONS[optionName]:
optionValue),verboseDefault=debuglog("execa").enabled?"full":"none",DEFAULT_OPTIONS={lines:!1,buffer:!0,maxBuffer:1e3*1e3*100,verbose:verboseDefault,stripFinalNewline:!0},
FD_SPECIFIC_OPTIONS=["lines","buffer","maxBuffer","verbose","stripFinalNewline"],getFdSpecificValue=(optionArray,fdNumber)=>fdNumber==="ipc"?optionArray.at(-1):
optionArray[fdNumber]}});var isVerbose,isFullVerbose,getVerboseFunction,getFdVerbose,getFdGenericVerbose,isVerboseFunction,VERBOSE_VALUES,init_values=__esm({"node_modules/execa/lib/verb\
ose/values.js"(){init_specific();isVerbose=({verbose},fdNumber)=>getFdVerbose(verbose,fdNumber)!=="none",isFullVerbose=({verbose},fdNumber)=>!["none","short"].includes(
getFdVerbose(verbose,fdNumber)),getVerboseFunction=({verbose},fdNumber)=>{let fdVerbose=getFdVerbose(verbose,fdNumber);return isVerboseFunction(fdVerbose)?fdVerbose:
void 0},getFdVerbose=(verbose,fdNumber)=>fdNumber===void 0?getFdGenericVerbose(verbose):getFdSpecificValue(verbose,fdNumber),getFdGenericVerbose=verbose=>verbose.
find(fdVerbose=>isVerboseFunction(fdVerbose))??VERBOSE_VALUES.findLast(fdVerbose=>verbose.includes(fdVerbose)),isVerboseFunction=fdVerbose=>typeof fdVerbose=="f\
unction",VERBOSE_VALUES=["none","short","full"]}});import{platform}from"node:process";import{stripVTControlCharacters}from"node:util";var joinCommand,escapeLines,escapeControlCharacters,escapeControlCharacter,getSpecialCharRegExp,
SPECIAL_CHAR_REGEXP,COMMON_ESCAPES,ASTRAL_START,quoteString,NO_ESCAPE_REGEXP,init_escape=__esm({"node_modules/execa/lib/arguments/escape.js"(){joinCommand=(filePath,rawArguments)=>{
let fileAndArguments=[filePath,...rawArguments],command2=fileAndArguments.join(" "),escapedCommand=fileAndArguments.map(fileAndArgument=>quoteString(escapeControlCharacters(
fileAndArgument))).join(" ");return{command:command2,escapedCommand}},escapeLines=lines=>stripVTControlCharacters(lines).split(`
`).map(line=>escapeControlCharacters(line)).join(`
`),escapeControlCharacters=line=>line.replaceAll(SPECIAL_CHAR_REGEXP,character=>escapeControlCharacter(character)),escapeControlCharacter=character=>{let commonEscape=COMMON_ESCAPES[character];
if(commonEscape!==void 0)return commonEscape;let codepoint=character.codePointAt(0),codepointHex=codepoint.toString(16);return codepoint<=ASTRAL_START?`\\u${codepointHex.
padStart(4,"0")}`:`\\U${codepointHex}`},getSpecialCharRegExp=()=>{try{return new RegExp("\\p{Separator}|\\p{Other}","gu")}catch{return/[\s\u0000-\u001F\u007F-\u009F\u00AD]/g}},
SPECIAL_CHAR_REGEXP=getSpecialCharRegExp(),COMMON_ESCAPES={" ":" ","\b":"\\b","\f":"\\f","\n":"\\n","\r":"\\r","	":"\\t"},ASTRAL_START=65535,quoteString=escapedArgument=>NO_ESCAPE_REGEXP.
test(escapedArgument)?escapedArgument:platform==="win32"?`"${escapedArgument.replaceAll('"','""')}"`:`'${escapedArgument.replaceAll("'","'\\''")}'`,NO_ESCAPE_REGEXP=
/^[\w./-]+$/}});import process3 from"node:process";function isUnicodeSupported(){let{env:env2}=process3,{TERM,TERM_PROGRAM}=env2;return process3.platform!=="win32"?TERM!=="linu\
x":!!env2.WT_SESSION||!!env2.TERMINUS_SUBLIME||env2.ConEmuTask==="{cmd::Cmder}"||TERM_PROGRAM==="Terminus-Sublime"||TERM_PROGRAM==="vscode"||TERM==="xterm-256co\
lor"||TERM==="alacritty"||TERM==="rxvt-unicode"||TERM==="rxvt-unicode-256color"||env2.TERMINAL_EMULATOR==="JetBrains-JediTerm"}var init_is_unicode_supported=__esm(
{"node_modules/is-unicode-supported/index.js"(){}});var common2,specialMainSymbols,specialFallbackSymbols,mainSymbols,fallbackSymbols,shouldUseMain,figures,figures_default,replacements,init_figures=__esm({"node_m\
odules/figures/index.js"(){init_is_unicode_supported();common2={circleQuestionMark:"(?)",questionMarkPrefix:"(?)",square:"\u2588",squareDarkShade:"\u2593",squareMediumShade:"\
\u2592",squareLightShade:"\u2591",squareTop:"\u2580",squareBottom:"\u2584",squareLeft:"\u258C",squareRight:"\u2590",squareCenter:"\u25A0",bullet:"\u25CF",dot:"\u2024",
ellipsis:"\u2026",pointerSmall:"\u203A",triangleUp:"\u25B2",triangleUpSmall:"\u25B4",triangleDown:"\u25BC",triangleDownSmall:"\u25BE",triangleLeftSmall:"\u25C2",
triangleRightSmall:"\u25B8",home:"\u2302",heart:"\u2665",musicNote:"\u266A",musicNoteBeamed:"\u266B",arrowUp:"\u2191",arrowDown:"\u2193",arrowLeft:"\u2190",arrowRight:"\
\u2192",arrowLeftRight:"\u2194",arrowUpDown:"\u2195",almostEqual:"\u2248",notEqual:"\u2260",lessOrEqual:"\u2264",greaterOrEqual:"\u2265",identical:"\u2261",infinity:"\
\u221E",subscriptZero:"\u2080",subscriptOne:"\u2081",subscriptTwo:"\u2082",subscriptThree:"\u2083",subscriptFour:"\u2084",subscriptFive:"\u2085",subscriptSix:"\u2086",
subscriptSeven:"\u2087",subscriptEight:"\u2088",subscriptNine:"\u2089",oneHalf:"\xBD",oneThird:"\u2153",oneQuarter:"\xBC",oneFifth:"\u2155",oneSixth:"\u2159",oneEighth:"\
\u215B",twoThirds:"\u2154",twoFifths:"\u2156",threeQuarters:"\xBE",threeFifths:"\u2157",threeEighths:"\u215C",fourFifths:"\u2158",fiveSixths:"\u215A",fiveEighths:"\
\u215D",sevenEighths:"\u215E",line:"\u2500",lineBold:"\u2501",lineDouble:"\u2550",lineDashed0:"\u2504",lineDashed1:"\u2505",lineDashed2:"\u2508",lineDashed3:"\u2509",
lineDashed4:"\u254C",lineDashed5:"\u254D",lineDashed6:"\u2574",lineDashed7:"\u2576",lineDashed8:"\u2578",lineDashed9:"\u257A",lineDashed10:"\u257C",lineDashed11:"\
\u257E",lineDashed12:"\u2212",lineDashed13:"\u2013",lineDashed14:"\u2010",lineDashed15:"\u2043",lineVertical:"\u2502",lineVerticalBold:"\u2503",lineVerticalDouble:"\
\u2551",lineVerticalDashed0:"\u2506",lineVerticalDashed1:"\u2507",lineVerticalDashed2:"\u250A",lineVerticalDashed3:"\u250B",lineVerticalDashed4:"\u254E",lineVerticalDashed5:"\
\u254F",lineVerticalDashed6:"\u2575",lineVerticalDashed7:"\u2577",lineVerticalDashed8:"\u2579",lineVerticalDashed9:"\u257B",lineVerticalDashed10:"\u257D",lineVerticalDashed11:"\
\u257F",lineDownLeft:"\u2510",lineDownLeftArc:"\u256E",lineDownBoldLeftBold:"\u2513",lineDownBoldLeft:"\u2512",lineDownLeftBold:"\u2511",lineDownDoubleLeftDouble:"\
\u2557",lineDownDoubleLeft:"\u2556",lineDownLeftDouble:"\u2555",lineDownRight:"\u250C",lineDownRightArc:"\u256D",lineDownBoldRightBold:"\u250F",lineDownBoldRight:"\
\u250E",lineDownRightBold:"\u250D",lineDownDoubleRightDouble:"\u2554",lineDownDoubleRight:"\u2553",lineDownRightDouble:"\u2552",lineUpLeft:"\u2518",lineUpLeftArc:"\
\u256F",lineUpBoldLeftBold:"\u251B",lineUpBoldLeft:"\u251A",lineUpLeftBold:"\u2519",lineUpDoubleLeftDouble:"\u255D",lineUpDoubleLeft:"\u255C",lineUpLeftDouble:"\
\u255B",lineUpRight:"\u2514",lineUpRightArc:"\u2570",lineUpBoldRightBold:"\u2517",lineUpBoldRight:"\u2516",lineUpRightBold:"\u2515",lineUpDoubleRightDouble:"\u255A",
lineUpDoubleRight:"\u2559",lineUpRightDouble:"\u2558",lineUpDownLeft:"\u2524",lineUpBoldDownBoldLeftBold:"\u252B",lineUpBoldDownBoldLeft:"\u2528",lineUpDownLeftBold:"\
\u2525",lineUpBoldDownLeftBold:"\u2529",lineUpDownBoldLeftBold:"\u252A",lineUpDownBoldLeft:"\u2527",lineUpBoldDownLeft:"\u2526",lineUpDoubleDownDoubleLeftDouble:"\
\u2563",lineUpDoubleDownDoubleLeft:"\u2562",lineUpDownLeftDouble:"\u2561",lineUpDownRight:"\u251C",lineUpBoldDownBoldRightBold:"\u2523",lineUpBoldDownBoldRight:"\
\u2520",lineUpDownRightBold:"\u251D",lineUpBoldDownRightBold:"\u2521",lineUpDownBoldRightBold:"\u2522",lineUpDownBoldRight:"\u251F",lineUpBoldDownRight:"\u251E",
lineUpDoubleDownDoubleRightDouble:"\u2560",lineUpDoubleDownDoubleRight:"\u255F",lineUpDownRightDouble:"\u255E",lineDownLeftRight:"\u252C",lineDownBoldLeftBoldRightBold:"\
\u2533",lineDownLeftBoldRightBold:"\u252F",lineDownBoldLeftRight:"\u2530",lineDownBoldLeftBoldRight:"\u2531",lineDownBoldLeftRightBold:"\u2532",lineDownLeftRightBold:"\
\u252E",lineDownLeftBoldRight:"\u252D",lineDownDoubleLeftDoubleRightDouble:"\u2566",lineDownDoubleLeftRight:"\u2565",lineDownLeftDoubleRightDouble:"\u2564",lineUpLeftRight:"\
\u2534",lineUpBoldLeftBoldRightBold:"\u253B",lineUpLeftBoldRightBold:"\u2537",lineUpBoldLeftRight:"\u2538",lineUpBoldLeftBoldRight:"\u2539",lineUpBoldLeftRightBold:"\
\u253A",lineUpLeftRightBold:"\u2536",lineUpLeftBoldRight:"\u2535",lineUpDoubleLeftDoubleRightDouble:"\u2569",lineUpDoubleLeftRight:"\u2568",lineUpLeftDoubleRightDouble:"\
\u2567",lineUpDownLeftRight:"\u253C",lineUpBoldDownBoldLeftBoldRightBold:"\u254B",lineUpDownBoldLeftBoldRightBold:"\u2548",lineUpBoldDownLeftBoldRightBold:"\u2547",
lineUpBoldDownBoldLeftRightBold:"\u254A",lineUpBoldDownBoldLeftBoldRight:"\u2549",lineUpBoldDownLeftRight:"\u2540",lineUpDownBoldLeftRight:"\u2541",lineUpDownLeftBoldRight:"\
\u253D",lineUpDownLeftRightBold:"\u253E",lineUpBoldDownBoldLeftRight:"\u2542",lineUpDownLeftBoldRightBold:"\u253F",lineUpBoldDownLeftBoldRight:"\u2543",lineUpBoldDownLeftRightBold:"\
\u2544",lineUpDownBoldLeftBoldRight:"\u2545",lineUpDownBoldLeftRightBold:"\u2546",lineUpDoubleDownDoubleLeftDoubleRightDouble:"\u256C",lineUpDoubleDownDoubleLeftRight:"\
\u256B",lineUpDownLeftDoubleRightDouble:"\u256A",lineCross:"\u2573",lineBackslash:"\u2572",lineSlash:"\u2571"},specialMainSymbols={tick:"\u2714",info:"\u2139",warning:"\
\u26A0",cross:"\u2718",squareSmall:"\u25FB",squareSmallFilled:"\u25FC",circle:"\u25EF",circleFilled:"\u25C9",circleDotted:"\u25CC",circleDouble:"\u25CE",circleCircle:"\
\u24DE",circleCross:"\u24E7",circlePipe:"\u24BE",radioOn:"\u25C9",radioOff:"\u25EF",checkboxOn:"\u2612",checkboxOff:"\u2610",checkboxCircleOn:"\u24E7",checkboxCircleOff:"\
\u24BE",pointer:"\u276F",triangleUpOutline:"\u25B3",triangleLeft:"\u25C0",triangleRight:"\u25B6",lozenge:"\u25C6",lozengeOutline:"\u25C7",hamburger:"\u2630",smiley:"\
\u32E1",mustache:"\u0DF4",star:"\u2605",play:"\u25B6",nodejs:"\u2B22",oneSeventh:"\u2150",oneNinth:"\u2151",oneTenth:"\u2152"},specialFallbackSymbols={tick:"\u221A",
info:"i",warning:"\u203C",cross:"\xD7",squareSmall:"\u25A1",squareSmallFilled:"\u25A0",circle:"( )",circleFilled:"(*)",circleDotted:"( )",circleDouble:"( )",circleCircle:"\
(\u25CB)",circleCross:"(\xD7)",circlePipe:"(\u2502)",radioOn:"(*)",radioOff:"( )",checkboxOn:"[\xD7]",checkboxOff:"[ ]",checkboxCircleOn:"(\xD7)",checkboxCircleOff:"\
( )",pointer:">",triangleUpOutline:"\u2206",triangleLeft:"\u25C4",triangleRight:"\u25BA",lozenge:"\u2666",lozengeOutline:"\u25CA",hamburger:"\u2261",smiley:"\u263A",
mustache:"\u250C\u2500\u2510",star:"\u2736",play:"\u25BA",nodejs:"\u2666",oneSeventh:"1/7",oneNinth:"1/9",oneTenth:"1/10"},mainSymbols={...common2,...specialMainSymbols},
fallbackSymbols={...common2,...specialFallbackSymbols},shouldUseMain=isUnicodeSupported(),figures=shouldUseMain?mainSymbols:fallbackSymbols,figures_default=figures,
replacements=Object.entries(specialMainSymbols)}});import tty from"node:tty";var hasColors,format3,reset,bold,dim,italic,underline,underlineDouble,underlineCurly,underlineDotted,underlineDashed,overline,inverse,
hidden,strikethrough,black,red,green,yellow,blue,magenta,cyan,white,gray,bgBlack,bgRed,bgGreen,bgYellow,bgBlue,bgMagenta,bgCyan,bgWhite,bgGray,redBright,greenBright,
yellowBright,blueBright,magentaBright,cyanBright,whiteBright,bgRedBright,bgGreenBright,bgYellowBright,bgBlueBright,bgMagentaBright,bgCyanBright,bgWhiteBright,underlineBlack,
underlineRed,underlineGreen,underlineYellow,underlineBlue,underlineMagenta,underlineCyan,underlineWhite,underlineGray,underlineRedBright,underlineGreenBright,underlineYellowBright,
underlineBlueBright,underlineMagentaBright,underlineCyanBright,underlineWhiteBright,init_base=__esm({"node_modules/yoctocolors/base.js"(){hasColors=tty?.WriteStream?.
prototype?.hasColors?.()??!1,format3=(open3,close)=>{if(!hasColors)return input=>input;let openCode=`\x1B[${open3}m`,closeCode=`\x1B[${close}m`;return input=>{let string3=input+
"",index=string3.indexOf(closeCode);if(index===-1)return openCode+string3+closeCode;let result=openCode,lastIndex=0,replaceCode=(close===22?closeCode:"")+openCode;
for(;index!==-1;)result+=string3.slice(lastIndex,index)+replaceCode,lastIndex=index+closeCode.length,index=string3.indexOf(closeCode,lastIndex);return result+=string3.
slice(lastIndex)+closeCode,result}},reset=format3(0,0),bold=format3(1,22),dim=format3(2,22),italic=format3(3,23),underline=format3(4,24),underlineDouble=format3(
"4:2",24),underlineCurly=format3("4:3",24),underlineDotted=format3("4:4",24),underlineDashed=format3("4:5",24),overline=format3(53,55),inverse=format3(7,27),hidden=
format3(8,28),strikethrough=format3(9,29),black=format3(30,39),red=format3(31,39),green=format3(32,39),yellow=format3(33,39),blue=format3(34,39),magenta=format3(
35,39),cyan=format3(36,39),white=format3(37,39),gray=format3(90,39),bgBlack=format3(40,49),bgRed=format3(41,49),bgGreen=format3(42,49),bgYellow=format3(43,49),bgBlue=
format3(44,49),bgMagenta=format3(45,49),bgCyan=format3(46,49),bgWhite=format3(47,49),bgGray=format3(100,49),redBright=format3(91,39),greenBright=format3(92,39),
yellowBright=format3(93,39),blueBright=format3(94,39),magentaBright=format3(95,39),cyanBright=format3(96,39),whiteBright=format3(97,39),bgRedBright=format3(101,
49),bgGreenBright=format3(102,49),bgYellowBright=format3(103,49),bgBlueBright=format3(104,49),bgMagentaBright=format3(105,49),bgCyanBright=format3(106,49),bgWhiteBright=
format3(107,49),underlineBlack=format3("58;5;0",59),underlineRed=format3("58;5;1",59),underlineGreen=format3("58;5;2",59),underlineYellow=format3("58;5;3",59),underlineBlue=
format3("58;5;4",59),underlineMagenta=format3("58;5;5",59),underlineCyan=format3("58;5;6",59),underlineWhite=format3("58;5;7",59),underlineGray=format3("58;5;8",
59),underlineRedBright=format3("58;5;9",59),underlineGreenBright=format3("58;5;10",59),underlineYellowBright=format3("58;5;11",59),underlineBlueBright=format3("\
58;5;12",59),underlineMagentaBright=format3("58;5;13",59),underlineCyanBright=format3("58;5;14",59),underlineWhiteBright=format3("58;5;15",59)}});var init_yoctocolors=__esm({"node_modules/yoctocolors/index.js"(){init_base();init_base()}});var defaultVerboseFunction,serializeTimestamp,padField,getFinalIcon,ICONS,identity,COLORS,init_default=__esm({"node_modules/execa/lib/verbose/default.js"(){init_figures();
init_yoctocolors();defaultVerboseFunction=({type,message,timestamp,piped,commandId,result:{failed:failed3=!1}={},options:{reject:reject2=!0}})=>{let timestampString=serializeTimestamp(
timestamp),icon=ICONS[type]({failed:failed3,reject:reject2,piped}),color=COLORS[type]({reject:reject2});return`${gray(`[${timestampString}]`)} ${gray(`[${commandId}\
]`)} ${color(icon)} ${color(message)}`},serializeTimestamp=timestamp=>`${padField(timestamp.getHours(),2)}:${padField(timestamp.getMinutes(),2)}:${padField(timestamp.
getSeconds(),2)}.${padField(timestamp.getMilliseconds(),3)}`,padField=(field,padding)=>String(field).padStart(padding,"0"),getFinalIcon=({failed:failed3,reject:reject2})=>failed3?
reject2?figures_default.cross:figures_default.warning:figures_default.tick,ICONS={command:({piped})=>piped?"|":"$",output:()=>" ",ipc:()=>"*",error:getFinalIcon,
duration:getFinalIcon},identity=string3=>string3,COLORS={command:()=>bold,output:()=>identity,ipc:()=>identity,error:({reject:reject2})=>reject2?redBright:yellowBright,
duration:()=>gray}}});var applyVerboseOnLines,applyVerboseFunction,appendNewline,init_custom=__esm({"node_modules/execa/lib/verbose/custom.js"(){init_values();applyVerboseOnLines=(printedLines,verboseInfo,fdNumber)=>{
let verboseFunction=getVerboseFunction(verboseInfo,fdNumber);return printedLines.map(({verboseLine,verboseObject})=>applyVerboseFunction(verboseLine,verboseObject,
verboseFunction)).filter(printedLine=>printedLine!==void 0).map(printedLine=>appendNewline(printedLine)).join("")},applyVerboseFunction=(verboseLine,verboseObject,verboseFunction)=>{
if(verboseFunction===void 0)return verboseLine;let printedLine=verboseFunction(verboseLine,verboseObject);if(typeof printedLine=="string")return printedLine},appendNewline=
printedLine=>printedLine.endsWith(`
`)?printedLine:`${printedLine}
`}});import{inspect as inspect2}from"node:util";var verboseLog,getVerboseObject,getPrintedLines,getPrintedLine,serializeVerboseMessage,TAB_SIZE,init_log=__esm({"node\
_modules/execa/lib/verbose/log.js"(){init_escape();init_default();init_custom();verboseLog=({type,verboseMessage,fdNumber,verboseInfo,result})=>{let verboseObject=getVerboseObject(
{type,result,verboseInfo}),printedLines=getPrintedLines(verboseMessage,verboseObject),finalLines=applyVerboseOnLines(printedLines,verboseInfo,fdNumber);finalLines!==
""&&console.warn(finalLines.slice(0,-1))},getVerboseObject=({type,result,verboseInfo:{escapedCommand,commandId,rawOptions:{piped=!1,...options}}})=>({type,escapedCommand,
commandId:`${commandId}`,timestamp:new Date,piped,result,options}),getPrintedLines=(verboseMessage,verboseObject)=>verboseMessage.split(`
`).map(message=>getPrintedLine({...verboseObject,message})),getPrintedLine=verboseObject=>({verboseLine:defaultVerboseFunction(verboseObject),verboseObject}),serializeVerboseMessage=
message=>{let messageString=typeof message=="string"?message:inspect2(message);return escapeLines(messageString).replaceAll("	"," ".repeat(TAB_SIZE))},TAB_SIZE=
2}});var logCommand,init_start=__esm({"node_modules/execa/lib/verbose/start.js"(){init_values();init_log();logCommand=(escapedCommand,verboseInfo)=>{isVerbose(verboseInfo)&&
verboseLog({type:"command",verboseMessage:escapedCommand,verboseInfo})}}});var getVerboseInfo,getCommandId,COMMAND_ID,validateVerbose,init_info=__esm({"node_modules/execa/lib/verbose/info.js"(){init_values();getVerboseInfo=(verbose,escapedCommand,rawOptions)=>{
validateVerbose(verbose);let commandId=getCommandId(verbose);return{verbose,escapedCommand,commandId,rawOptions}},getCommandId=verbose=>isVerbose({verbose})?COMMAND_ID++:
void 0,COMMAND_ID=0n,validateVerbose=verbose=>{for(let fdVerbose of verbose){if(fdVerbose===!1)throw new TypeError(`The "verbose: false" option was renamed to "\
verbose: 'none'".`);if(fdVerbose===!0)throw new TypeError(`The "verbose: true" option was renamed to "verbose: 'short'".`);if(!VERBOSE_VALUES.includes(fdVerbose)&&
!isVerboseFunction(fdVerbose)){let allowedValues=VERBOSE_VALUES.map(allowedValue=>`'${allowedValue}'`).join(", ");throw new TypeError(`The "verbose" option must\
 not be ${fdVerbose}. Allowed values are: ${allowedValues} or a function.`)}}}}});import{hrtime}from"node:process";var getStartTime,getDurationMs,init_duration=__esm({"node_modules/execa/lib/return/duration.js"(){getStartTime=()=>hrtime.bigint(),
getDurationMs=startTime=>Number(hrtime.bigint()-startTime)/1e6}});var handleCommand,init_command=__esm({"node_modules/execa/lib/arguments/command.js"(){init_start();init_info();init_duration();init_escape();init_specific();handleCommand=
(filePath,rawArguments,rawOptions)=>{let startTime=getStartTime(),{command:command2,escapedCommand}=joinCommand(filePath,rawArguments),verbose=normalizeFdSpecificOption(
rawOptions,"verbose"),verboseInfo=getVerboseInfo(verbose,escapedCommand,{...rawOptions});return logCommand(escapedCommand,verboseInfo),{command:command2,escapedCommand,
startTime,verboseInfo}}}});var require_windows=__commonJS({"node_modules/isexe/windows.js"(exports,module){module.exports=isexe;isexe.sync=sync;var fs63=__require("fs");function checkPathExt(path6,options){
var pathext=options.pathExt!==void 0?options.pathExt:process.env.PATHEXT;if(!pathext||(pathext=pathext.split(";"),pathext.indexOf("")!==-1))return!0;for(var i2=0;i2<
pathext.length;i2++){var p=pathext[i2].toLowerCase();if(p&&path6.substr(-p.length).toLowerCase()===p)return!0}return!1}function checkStat(stat,path6,options){return!stat.
isSymbolicLink()&&!stat.isFile()?!1:checkPathExt(path6,options)}function isexe(path6,options,cb){fs63.stat(path6,function(er,stat){cb(er,er?!1:checkStat(stat,path6,
options))})}function sync(path6,options){return checkStat(fs63.statSync(path6),path6,options)}}});var require_mode=__commonJS({"node_modules/isexe/mode.js"(exports,module){module.exports=isexe;isexe.sync=sync;var fs63=__require("fs");function isexe(path6,options,cb){
fs63.stat(path6,function(er,stat){cb(er,er?!1:checkStat(stat,options))})}function sync(path6,options){return checkStat(fs63.statSync(path6),options)}function checkStat(stat,options){
return stat.isFile()&&checkMode(stat,options)}function checkMode(stat,options){var mod=stat.mode,uid=stat.uid,gid=stat.gid,myUid=options.uid!==void 0?options.uid:
process.getuid&&process.getuid(),myGid=options.gid!==void 0?options.gid:process.getgid&&process.getgid(),u2=parseInt("100",8),g=parseInt("010",8),o2=parseInt("0\
01",8),ug=u2|g,ret=mod&o2||mod&g&&gid===myGid||mod&u2&&uid===myUid||mod&ug&&myUid===0;return ret}}});var require_isexe=__commonJS({"node_modules/isexe/index.js"(exports,module){var fs63=__require("fs"),core;process.platform==="win32"||global.TESTING_WINDOWS?core=
require_windows():core=require_mode();module.exports=isexe;isexe.sync=sync;function isexe(path6,options,cb){if(typeof options=="function"&&(cb=options,options={}),
!cb){if(typeof Promise!="function")throw new TypeError("callback not provided");return new Promise(function(resolve13,reject2){isexe(path6,options||{},function(er,is){
er?reject2(er):resolve13(is)})})}core(path6,options||{},function(er,is){er&&(er.code==="EACCES"||options&&options.ignoreErrors)&&(er=null,is=!1),cb(er,is)})}function sync(path6,options){
try{return core.sync(path6,options||{})}catch(er){if(options&&options.ignoreErrors||er.code==="EACCES")return!1;throw er}}}});var require_which=__commonJS({"node_modules/which/which.js"(exports,module){var isWindows=process.platform==="win32"||process.env.OSTYPE==="cygwin"||process.env.
OSTYPE==="msys",path6=__require("path"),COLON=isWindows?";":":",isexe=require_isexe(),getNotFoundError=cmd=>Object.assign(new Error(`not found: ${cmd}`),{code:"\
ENOENT"}),getPathInfo=(cmd,opt)=>{let colon=opt.colon||COLON,pathEnv=cmd.match(/\//)||isWindows&&cmd.match(/\\/)?[""]:[...isWindows?[process.cwd()]:[],...(opt.path||
process.env.PATH||"").split(colon)],pathExtExe=isWindows?opt.pathExt||process.env.PATHEXT||".EXE;.CMD;.BAT;.COM":"",pathExt=isWindows?pathExtExe.split(colon):[""];
return isWindows&&cmd.indexOf(".")!==-1&&pathExt[0]!==""&&pathExt.unshift(""),{pathEnv,pathExt,pathExtExe}},which=(cmd,opt,cb)=>{typeof opt=="function"&&(cb=opt,
opt={}),opt||(opt={});let{pathEnv,pathExt,pathExtExe}=getPathInfo(cmd,opt),found=[],step=i2=>new Promise((resolve13,reject2)=>{if(i2===pathEnv.length)return opt.
all&&found.length?resolve13(found):reject2(getNotFoundError(cmd));let ppRaw=pathEnv[i2],pathPart=/^".*"$/.test(ppRaw)?ppRaw.slice(1,-1):ppRaw,pCmd=path6.join(pathPart,
cmd),p=!pathPart&&/^\.[\\\/]/.test(cmd)?cmd.slice(0,2)+pCmd:pCmd;resolve13(subStep(p,i2,0))}),subStep=(p,i2,ii)=>new Promise((resolve13,reject2)=>{if(ii===pathExt.
length)return resolve13(step(i2+1));let ext=pathExt[ii];isexe(p+ext,{pathExt:pathExtExe},(er,is)=>{if(!er&&is)if(opt.all)found.push(p+ext);else return resolve13(
p+ext);return resolve13(subStep(p,i2,ii+1))})});return cb?step(0).then(res=>cb(null,res),cb):step(0)},whichSync=(cmd,opt)=>{opt=opt||{};let{pathEnv,pathExt,pathExtExe}=getPathInfo(
cmd,opt),found=[];for(let i2=0;i2<pathEnv.length;i2++){let ppRaw=pathEnv[i2],pathPart=/^".*"$/.test(ppRaw)?ppRaw.slice(1,-1):ppRaw,pCmd=path6.join(pathPart,cmd),
p=!pathPart&&/^\.[\\\/]/.test(cmd)?cmd.slice(0,2)+pCmd:pCmd;for(let j=0;j<pathExt.length;j++){let cur=p+pathExt[j];try{if(isexe.sync(cur,{pathExt:pathExtExe}))if(opt.
all)found.push(cur);else return cur}catch{}}}if(opt.all&&found.length)return found;if(opt.nothrow)return null;throw getNotFoundError(cmd)};module.exports=which;
which.sync=whichSync}});var require_path_key=__commonJS({"node_modules/path-key/index.js"(exports,module){"use strict";var pathKey2=(options={})=>{let environment=options.env||process.
env;return(options.platform||process.platform)!=="win32"?"PATH":Object.keys(environment).reverse().find(key2=>key2.toUpperCase()==="PATH")||"Path"};module.exports=
pathKey2;module.exports.default=pathKey2}});var require_resolveCommand=__commonJS({"node_modules/cross-spawn/lib/util/resolveCommand.js"(exports,module){"use strict";var path6=__require("path"),which=require_which(),
getPathKey=require_path_key();function resolveCommandAttempt(parsed2,withoutPathExt){let env2=parsed2.options.env||process.env,cwd=process.cwd(),hasCustomCwd=parsed2.
options.cwd!=null,shouldSwitchCwd=hasCustomCwd&&process.chdir!==void 0&&!process.chdir.disabled;if(shouldSwitchCwd)try{process.chdir(parsed2.options.cwd)}catch{}
let resolved2;try{resolved2=which.sync(parsed2.command,{path:env2[getPathKey({env:env2})],pathExt:withoutPathExt?path6.delimiter:void 0})}catch{}finally{shouldSwitchCwd&&
process.chdir(cwd)}return resolved2&&(resolved2=path6.resolve(hasCustomCwd?parsed2.options.cwd:"",resolved2)),resolved2}function resolveCommand(parsed2){return resolveCommandAttempt(
parsed2)||resolveCommandAttempt(parsed2,!0)}module.exports=resolveCommand}});var require_escape=__commonJS({"node_modules/cross-spawn/lib/util/escape.js"(exports,module){"use strict";var metaCharsRegExp=/([()\][%!^"`<>&|;, *?])/g;function escapeCommand(arg){
return arg=arg.replace(metaCharsRegExp,"^$1"),arg}function escapeArgument(arg,doubleEscapeMetaChars){return arg=`${arg}`,arg=arg.replace(/(?=(\\+?)?)\1"/g,'$1$1\
\\"'),arg=arg.replace(/(?=(\\+?)?)\1$/,"$1$1"),arg=`"${arg}"`,arg=arg.replace(metaCharsRegExp,"^$1"),doubleEscapeMetaChars&&(arg=arg.replace(metaCharsRegExp,"^$\
1")),arg}module.exports.command=escapeCommand;module.exports.argument=escapeArgument}});var require_shebang_regex=__commonJS({"node_modules/shebang-regex/index.js"(exports,module){"use strict";module.exports=/^#!(.*)/}});var require_shebang_command=__commonJS({"node_modules/shebang-command/index.js"(exports,module){"use strict";var shebangRegex=require_shebang_regex();module.exports=
(string3="")=>{let match=string3.match(shebangRegex);if(!match)return null;let[path6,argument]=match[0].replace(/#! ?/,"").split(" "),binary=path6.split("/").pop();
return binary==="env"?argument:argument?`${binary} ${argument}`:binary}}});var require_readShebang=__commonJS({"node_modules/cross-spawn/lib/util/readShebang.js"(exports,module){"use strict";var fs63=__require("fs"),shebangCommand=require_shebang_command();
function readShebang(command2){let buffer=Buffer.alloc(150),fd;try{fd=fs63.openSync(command2,"r"),fs63.readSync(fd,buffer,0,150,0),fs63.closeSync(fd)}catch{}return shebangCommand(
buffer.toString())}module.exports=readShebang}});var require_parse=__commonJS({"node_modules/cross-spawn/lib/parse.js"(exports,module){"use strict";var path6=__require("path"),resolveCommand=require_resolveCommand(),
escape3=require_escape(),readShebang=require_readShebang(),isWin=process.platform==="win32",isExecutableRegExp=/\.(?:com|exe)$/i,isCmdShimRegExp=/node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
function detectShebang(parsed2){parsed2.file=resolveCommand(parsed2);let shebang=parsed2.file&&readShebang(parsed2.file);return shebang?(parsed2.args.unshift(parsed2.
file),parsed2.command=shebang,resolveCommand(parsed2)):parsed2.file}function parseNonShell(parsed2){if(!isWin)return parsed2;let commandFile=detectShebang(parsed2),
needsShell=!isExecutableRegExp.test(commandFile);if(parsed2.options.forceShell||needsShell){let needsDoubleEscapeMetaChars=isCmdShimRegExp.test(commandFile);parsed2.
command=path6.normalize(parsed2.command),parsed2.command=escape3.command(parsed2.command),parsed2.args=parsed2.args.map(arg=>escape3.argument(arg,needsDoubleEscapeMetaChars));
let shellCommand=[parsed2.command].concat(parsed2.args).join(" ");parsed2.args=["/d","/s","/c",`"${shellCommand}"`],parsed2.command=process.env.comspec||"cmd.ex\
e",parsed2.options.windowsVerbatimArguments=!0}return parsed2}function parse6(command2,args,options){args&&!Array.isArray(args)&&(options=args,args=null),args=args?
args.slice(0):[],options=Object.assign({},options);let parsed2={command:command2,args,options,file:void 0,original:{command:command2,args}};return options.shell?
parsed2:parseNonShell(parsed2)}module.exports=parse6}});var require_enoent=__commonJS({"node_modules/cross-spawn/lib/enoent.js"(exports,module){"use strict";var isWin=process.platform==="win32";function notFoundError(original,syscall){
return Object.assign(new Error(`${syscall} ${original.command} ENOENT`),{code:"ENOENT",errno:"ENOENT",syscall:`${syscall} ${original.command}`,path:original.command,
spawnargs:original.args})}function hookChildProcess(cp,parsed2){if(!isWin)return;let originalEmit=cp.emit;cp.emit=function(name,arg1){if(name==="exit"){let err=verifyENOENT(
arg1,parsed2);if(err)return originalEmit.call(cp,"error",err)}return originalEmit.apply(cp,arguments)}}function verifyENOENT(status,parsed2){return isWin&&status===
1&&!parsed2.file?notFoundError(parsed2.original,"spawn"):null}function verifyENOENTSync(status,parsed2){return isWin&&status===1&&!parsed2.file?notFoundError(parsed2.
original,"spawnSync"):null}module.exports={hookChildProcess,verifyENOENT,verifyENOENTSync,notFoundError}}});var require_cross_spawn=__commonJS({"node_modules/cross-spawn/index.js"(exports,module){"use strict";var cp=__require("child_process"),parse6=require_parse(),enoent=require_enoent();
function spawn3(command2,args,options){let parsed2=parse6(command2,args,options),spawned=cp.spawn(parsed2.command,parsed2.args,parsed2.options);return enoent.hookChildProcess(
spawned,parsed2),spawned}function spawnSync2(command2,args,options){let parsed2=parse6(command2,args,options),result=cp.spawnSync(parsed2.command,parsed2.args,parsed2.
options);return result.error=result.error||enoent.verifyENOENTSync(result.status,parsed2),result}module.exports=spawn3;module.exports.spawn=spawn3;module.exports.
sync=spawnSync2;module.exports._parse=parse6;module.exports._enoent=enoent}});function pathKey(options={}){let{env:env2=process.env,platform:platform2=process.platform}=options;return platform2!=="win32"?"PATH":Object.keys(env2).reverse().
find(key2=>key2.toUpperCase()==="PATH")||"Path"}var init_path_key=__esm({"node_modules/npm-run-path/node_modules/path-key/index.js"(){}});var init_default2=__esm({"node_modules/unicorn-magic/default.js"(){}});import{promisify}from"node:util";import{execFile as execFileCallback,execFileSync as execFileSyncOriginal}from"node:child_process";import path from"node:path";import{
fileURLToPath as fileURLToPath3}from"node:url";function toPath(urlOrPath){return urlOrPath instanceof URL?fileURLToPath3(urlOrPath):urlOrPath}function traversePathUp(startPath){
return{*[Symbol.iterator](){let currentPath=path.resolve(toPath(startPath)),previousPath;for(;previousPath!==currentPath;)yield currentPath,previousPath=currentPath,
currentPath=path.resolve(currentPath,"..")}}}var execFileOriginal,TEN_MEGABYTES_IN_BYTES,init_node=__esm({"node_modules/unicorn-magic/node.js"(){init_default2();
execFileOriginal=promisify(execFileCallback);TEN_MEGABYTES_IN_BYTES=10*1024*1024}});import process4 from"node:process";import path2 from"node:path";var npmRunPath,applyPreferLocal,applyExecPath,npmRunPathEnv,init_npm_run_path=__esm({"node_modul\
es/npm-run-path/index.js"(){init_path_key();init_node();npmRunPath=({cwd=process4.cwd(),path:pathOption=process4.env[pathKey()],preferLocal=!0,execPath:execPath2=process4.
execPath,addExecPath=!0}={})=>{let cwdPath=path2.resolve(toPath(cwd)),result=[],pathParts=pathOption.split(path2.delimiter);return preferLocal&&applyPreferLocal(
result,pathParts,cwdPath),addExecPath&&applyExecPath(result,pathParts,execPath2,cwdPath),pathOption===""||pathOption===path2.delimiter?`${result.join(path2.delimiter)}${pathOption}`:
[...result,pathOption].join(path2.delimiter)},applyPreferLocal=(result,pathParts,cwdPath)=>{for(let directory of traversePathUp(cwdPath)){let pathPart=path2.join(
directory,"node_modules/.bin");pathParts.includes(pathPart)||result.push(pathPart)}},applyExecPath=(result,pathParts,execPath2,cwdPath)=>{let pathPart=path2.resolve(
cwdPath,toPath(execPath2),"..");pathParts.includes(pathPart)||result.push(pathPart)},npmRunPathEnv=({env:env2=process4.env,...options}={})=>{env2={...env2};let pathName=pathKey(
{env:env2});return options.path=env2[pathName],env2[pathName]=npmRunPath(options),env2}}});var getFinalError,DiscardedError,setErrorName,isExecaError,execaErrorSymbol,isErrorInstance,ExecaError,ExecaSyncError,init_final_error=__esm({"node_modules/exec\
a/lib/return/final-error.js"(){getFinalError=(originalError,message,isSync)=>{let ErrorClass=isSync?ExecaSyncError:ExecaError,options=originalError instanceof DiscardedError?
{}:{cause:originalError};return new ErrorClass(message,options)},DiscardedError=class extends Error{},setErrorName=(ErrorClass,value)=>{Object.defineProperty(ErrorClass.
prototype,"name",{value,writable:!0,enumerable:!1,configurable:!0}),Object.defineProperty(ErrorClass.prototype,execaErrorSymbol,{value:!0,writable:!1,enumerable:!1,
configurable:!1})},isExecaError=error=>isErrorInstance(error)&&execaErrorSymbol in error,execaErrorSymbol=Symbol("isExecaError"),isErrorInstance=value=>Object.prototype.
toString.call(value)==="[object Error]",ExecaError=class extends Error{};setErrorName(ExecaError,ExecaError.name);ExecaSyncError=class extends Error{};setErrorName(
ExecaSyncError,ExecaSyncError.name)}});var getRealtimeSignals,getRealtimeSignal,SIGRTMIN,SIGRTMAX,init_realtime=__esm({"node_modules/human-signals/build/src/realtime.js"(){getRealtimeSignals=()=>{let length=SIGRTMAX-
SIGRTMIN+1;return Array.from({length},getRealtimeSignal)},getRealtimeSignal=(value,index)=>({name:`SIGRT${index+1}`,number:SIGRTMIN+index,action:"terminate",description:"\
Application-specific signal (realtime)",standard:"posix"}),SIGRTMIN=34,SIGRTMAX=64}});var SIGNALS,init_core3=__esm({"node_modules/human-signals/build/src/core.js"(){SIGNALS=[{name:"SIGHUP",number:1,action:"terminate",description:"Terminal closed",
standard:"posix"},{name:"SIGINT",number:2,action:"terminate",description:"User interruption with CTRL-C",standard:"ansi"},{name:"SIGQUIT",number:3,action:"core",
description:"User interruption with CTRL-\\",standard:"posix"},{name:"SIGILL",number:4,action:"core",description:"Invalid machine instruction",standard:"ansi"},
{name:"SIGTRAP",number:5,action:"core",description:"Debugger breakpoint",standard:"posix"},{name:"SIGABRT",number:6,action:"core",description:"Aborted",standard:"\
ansi"},{name:"SIGIOT",number:6,action:"core",description:"Aborted",standard:"bsd"},{name:"SIGBUS",number:7,action:"core",description:"Bus error due to misaligne\
d, non-existing address or paging error",standard:"bsd"},{name:"SIGEMT",number:7,action:"terminate",description:"Command should be emulated but is not implement\
ed",standard:"other"},{name:"SIGFPE",number:8,action:"core",description:"Floating point arithmetic error",standard:"ansi"},{name:"SIGKILL",number:9,action:"term\
inate",description:"Forced termination",standard:"posix",forced:!0},{name:"SIGUSR1",number:10,action:"terminate",description:"Application-specific signal",standard:"\
posix"},{name:"SIGSEGV",number:11,action:"core",description:"Segmentation fault",standard:"ansi"},{name:"SIGUSR2",number:12,action:"terminate",description:"Appl\
ication-specific signal",standard:"posix"},{name:"SIGPIPE",number:13,action:"terminate",description:"Broken pipe or socket",standard:"posix"},{name:"SIGALRM",number:14,
action:"terminate",description:"Timeout or timer",standard:"posix"},{name:"SIGTERM",number:15,action:"terminate",description:"Termination",standard:"ansi"},{name:"\
SIGSTKFLT",number:16,action:"terminate",description:"Stack is empty or overflowed",standard:"other"},{name:"SIGCHLD",number:17,action:"ignore",description:"Chil\
d process terminated, paused or unpaused",standard:"posix"},{name:"SIGCLD",number:17,action:"ignore",description:"Child process terminated, paused or unpaused",
standard:"other"},{name:"SIGCONT",number:18,action:"unpause",description:"Unpaused",standard:"posix",forced:!0},{name:"SIGSTOP",number:19,action:"pause",description:"\
Paused",standard:"posix",forced:!0},{name:"SIGTSTP",number:20,action:"pause",description:'Paused using CTRL-Z or "suspend"',standard:"posix"},{name:"SIGTTIN",number:21,
action:"pause",description:"Background process cannot read terminal input",standard:"posix"},{name:"SIGBREAK",number:21,action:"terminate",description:"User int\
erruption with CTRL-BREAK",standard:"other"},{name:"SIGTTOU",number:22,action:"pause",description:"Background process cannot write to terminal output",standard:"\
posix"},{name:"SIGURG",number:23,action:"ignore",description:"Socket received out-of-band data",standard:"bsd"},{name:"SIGXCPU",number:24,action:"core",description:"\
Process timed out",standard:"bsd"},{name:"SIGXFSZ",number:25,action:"core",description:"File too big",standard:"bsd"},{name:"SIGVTALRM",number:26,action:"termin\
ate",description:"Timeout or timer",standard:"bsd"},{name:"SIGPROF",number:27,action:"terminate",description:"Timeout or timer",standard:"bsd"},{name:"SIGWINCH",
number:28,action:"ignore",description:"Terminal window size changed",standard:"bsd"},{name:"SIGIO",number:29,action:"terminate",description:"I/O is available",standard:"\
other"},{name:"SIGPOLL",number:29,action:"terminate",description:"Watched event",standard:"other"},{name:"SIGINFO",number:29,action:"ignore",description:"Reques\
t for process information",standard:"other"},{name:"SIGPWR",number:30,action:"terminate",description:"Device running out of power",standard:"systemv"},{name:"SI\
GSYS",number:31,action:"core",description:"Invalid system call",standard:"other"},{name:"SIGUNUSED",number:31,action:"terminate",description:"Invalid system cal\
l",standard:"other"}]}});import{constants as constants2}from"node:os";var getSignals,normalizeSignal,init_signals=__esm({"node_modules/human-signals/build/src/signals.js"(){init_core3();
init_realtime();getSignals=()=>{let realtimeSignals=getRealtimeSignals();return[...SIGNALS,...realtimeSignals].map(normalizeSignal)},normalizeSignal=({name,number:defaultNumber,
description,action,forced=!1,standard})=>{let{signals:{[name]:constantSignal}}=constants2,supported=constantSignal!==void 0;return{name,number:supported?constantSignal:
defaultNumber,description,supported,action,forced,standard}}}});import{constants as constants3}from"node:os";var getSignalsByName,getSignalByName,signalsByName,getSignalsByNumber,getSignalByNumber,findSignalByNumber,signalsByNumber,
init_main=__esm({"node_modules/human-signals/build/src/main.js"(){init_signals();getSignalsByName=()=>{let signals2=getSignals();return Object.fromEntries(signals2.
map(getSignalByName))},getSignalByName=({name,number:number4,description,supported,action,forced,standard})=>[name,{name,number:number4,description,supported,action,
forced,standard}],signalsByName=getSignalsByName(),getSignalsByNumber=()=>{let signals2=getSignals(),length=65,signalsA=Array.from({length},(value,number4)=>getSignalByNumber(
number4,signals2));return Object.assign({},...signalsA)},getSignalByNumber=(number4,signals2)=>{let signal=findSignalByNumber(number4,signals2);if(signal===void 0)
return{};let{name,description,supported,action,forced,standard}=signal;return{[number4]:{name,number:number4,description,supported,action,forced,standard}}},findSignalByNumber=
(number4,signals2)=>{let signal=signals2.find(({name})=>constants3.signals[name]===number4);return signal!==void 0?signal:signals2.find(signalA=>signalA.number===
number4)},signalsByNumber=getSignalsByNumber()}});import{constants as constants4}from"node:os";var normalizeKillSignal,normalizeSignalArgument,normalizeSignal2,normalizeSignalInteger,getSignalsIntegerToName,signalsIntegerToName,
normalizeSignalName,getAvailableSignals,getAvailableSignalNames,getAvailableSignalIntegers,getSignalDescription,init_signal=__esm({"node_modules/execa/lib/termi\
nate/signal.js"(){init_main();normalizeKillSignal=killSignal=>{let optionName="option `killSignal`";if(killSignal===0)throw new TypeError(`Invalid ${optionName}\
: 0 cannot be used.`);return normalizeSignal2(killSignal,optionName)},normalizeSignalArgument=signal=>signal===0?signal:normalizeSignal2(signal,"`subprocess.kil\
l()`'s argument"),normalizeSignal2=(signalNameOrInteger,optionName)=>{if(Number.isInteger(signalNameOrInteger))return normalizeSignalInteger(signalNameOrInteger,
optionName);if(typeof signalNameOrInteger=="string")return normalizeSignalName(signalNameOrInteger,optionName);throw new TypeError(`Invalid ${optionName} ${String(
signalNameOrInteger)}: it must be a string or an integer.
${getAvailableSignals()}`)},normalizeSignalInteger=(signalInteger,optionName)=>{if(signalsIntegerToName.has(signalInteger))return signalsIntegerToName.get(signalInteger);
throw new TypeError(`Invalid ${optionName} ${signalInteger}: this signal integer does not exist.
${getAvailableSignals()}`)},getSignalsIntegerToName=()=>new Map(Object.entries(constants4.signals).reverse().map(([signalName,signalInteger])=>[signalInteger,signalName])),
signalsIntegerToName=getSignalsIntegerToName(),normalizeSignalName=(signalName,optionName)=>{if(signalName in constants4.signals)return signalName;throw signalName.
toUpperCase()in constants4.signals?new TypeError(`Invalid ${optionName} '${signalName}': please rename it to '${signalName.toUpperCase()}'.`):new TypeError(`Inv\
alid ${optionName} '${signalName}': this signal name does not exist.
${getAvailableSignals()}`)},getAvailableSignals=()=>`Available signal names: ${getAvailableSignalNames()}.
Available signal numbers: ${getAvailableSignalIntegers()}.`,getAvailableSignalNames=()=>Object.keys(constants4.signals).sort().map(signalName=>`'${signalName}'`).
join(", "),getAvailableSignalIntegers=()=>[...new Set(Object.values(constants4.signals).sort((signalInteger,signalIntegerTwo)=>signalInteger-signalIntegerTwo))].
join(", "),getSignalDescription=signal=>signalsByName[signal].description}});import{setTimeout as setTimeout2}from"node:timers/promises";var normalizeForceKillAfterDelay,DEFAULT_FORCE_KILL_TIMEOUT,subprocessKill,parseKillArguments,emitKillError,
setKillTimeout,killOnTimeout,init_kill=__esm({"node_modules/execa/lib/terminate/kill.js"(){init_final_error();init_signal();normalizeForceKillAfterDelay=forceKillAfterDelay=>{
if(forceKillAfterDelay===!1)return forceKillAfterDelay;if(forceKillAfterDelay===!0)return DEFAULT_FORCE_KILL_TIMEOUT;if(!Number.isFinite(forceKillAfterDelay)||forceKillAfterDelay<
0)throw new TypeError(`Expected the \`forceKillAfterDelay\` option to be a non-negative integer, got \`${forceKillAfterDelay}\` (${typeof forceKillAfterDelay})`);
return forceKillAfterDelay},DEFAULT_FORCE_KILL_TIMEOUT=1e3*5,subprocessKill=({kill,options:{forceKillAfterDelay,killSignal},onInternalError,context,controller},signalOrError,errorArgument)=>{
let{signal,error}=parseKillArguments(signalOrError,errorArgument,killSignal);emitKillError(error,onInternalError);let killResult=kill(signal);return setKillTimeout(
{kill,signal,forceKillAfterDelay,killSignal,killResult,context,controller}),killResult},parseKillArguments=(signalOrError,errorArgument,killSignal)=>{let[signal=killSignal,
error]=isErrorInstance(signalOrError)?[void 0,signalOrError]:[signalOrError,errorArgument];if(typeof signal!="string"&&!Number.isInteger(signal))throw new TypeError(
`The first argument must be an error instance or a signal name string/integer: ${String(signal)}`);if(error!==void 0&&!isErrorInstance(error))throw new TypeError(
`The second argument is optional. If specified, it must be an error instance: ${error}`);return{signal:normalizeSignalArgument(signal),error}},emitKillError=(error,onInternalError)=>{
error!==void 0&&onInternalError.reject(error)},setKillTimeout=async({kill,signal,forceKillAfterDelay,killSignal,killResult,context,controller})=>{signal===killSignal&&
killResult&&killOnTimeout({kill,forceKillAfterDelay,context,controllerSignal:controller.signal})},killOnTimeout=async({kill,forceKillAfterDelay,context,controllerSignal})=>{
if(forceKillAfterDelay!==!1)try{await setTimeout2(forceKillAfterDelay,void 0,{signal:controllerSignal}),kill("SIGKILL")&&(context.isForcefullyTerminated??=!0)}catch{}}}});import{once as once2}from"node:events";var onAbortedSignal,init_abort_signal=__esm({"node_modules/execa/lib/utils/abort-signal.js"(){onAbortedSignal=async(mainSignal,stopSignal)=>{
mainSignal.aborted||await once2(mainSignal,"abort",{signal:stopSignal})}}});var validateCancelSignal,throwOnCancel,terminateOnCancel,init_cancel=__esm({"node_modules/execa/lib/terminate/cancel.js"(){init_abort_signal();validateCancelSignal=
({cancelSignal})=>{if(cancelSignal!==void 0&&Object.prototype.toString.call(cancelSignal)!=="[object AbortSignal]")throw new Error(`The \`cancelSignal\` option mu\
st be an AbortSignal: ${String(cancelSignal)}`)},throwOnCancel=({subprocess,cancelSignal,gracefulCancel,context,controller})=>cancelSignal===void 0||gracefulCancel?
[]:[terminateOnCancel(subprocess,cancelSignal,context,controller)],terminateOnCancel=async(subprocess,cancelSignal,context,{signal})=>{throw await onAbortedSignal(
cancelSignal,signal),context.terminationReason??="cancel",subprocess.kill(),cancelSignal.reason}}});var validateIpcMethod,validateIpcOption,validateConnection,throwOnEarlyDisconnect,throwOnStrictDeadlockError,getStrictResponseError,throwOnMissingStrict,throwOnStrictDisconnect,
getAbortDisconnectError,throwOnMissingParent,handleEpipeError,handleSerializationError,isSerializationError,SERIALIZATION_ERROR_CODES,SERIALIZATION_ERROR_MESSAGES,
getMethodName,getNamespaceName,getOtherProcessName,disconnect,init_validation=__esm({"node_modules/execa/lib/ipc/validation.js"(){validateIpcMethod=({methodName,
isSubprocess,ipc,isConnected:isConnected2})=>{validateIpcOption(methodName,isSubprocess,ipc),validateConnection(methodName,isSubprocess,isConnected2)},validateIpcOption=
(methodName,isSubprocess,ipc)=>{if(!ipc)throw new Error(`${getMethodName(methodName,isSubprocess)} can only be used if the \`ipc\` option is \`true\`.`)},validateConnection=
(methodName,isSubprocess,isConnected2)=>{if(!isConnected2)throw new Error(`${getMethodName(methodName,isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)}\
 has already exited or disconnected.`)},throwOnEarlyDisconnect=isSubprocess=>{throw new Error(`${getMethodName("getOneMessage",isSubprocess)} could not complete\
: the ${getOtherProcessName(isSubprocess)} exited or disconnected.`)},throwOnStrictDeadlockError=isSubprocess=>{throw new Error(`${getMethodName("sendMessage",isSubprocess)}\
 failed: the ${getOtherProcessName(isSubprocess)} is sending a message too, instead of listening to incoming messages.
This can be fixed by both sending a message and listening to incoming messages at the same time:

const [receivedMessage] = await Promise.all([
	${getMethodName("getOneMessage",isSubprocess)},
	${getMethodName("sendMessage",isSubprocess,"message, {strict: true}")},
]);`)},getStrictResponseError=(error,isSubprocess)=>new Error(`${getMethodName("sendMessage",isSubprocess)} failed when sending an acknowledgment response to th\
e ${getOtherProcessName(isSubprocess)}.`,{cause:error}),throwOnMissingStrict=isSubprocess=>{throw new Error(`${getMethodName("sendMessage",isSubprocess)} failed\
: the ${getOtherProcessName(isSubprocess)} is not listening to incoming messages.`)},throwOnStrictDisconnect=isSubprocess=>{throw new Error(`${getMethodName("se\
ndMessage",isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} exited without listening to incoming messages.`)},getAbortDisconnectError=()=>new Error(
`\`cancelSignal\` aborted: the ${getOtherProcessName(!0)} disconnected.`),throwOnMissingParent=()=>{throw new Error("`getCancelSignal()` cannot be used without \
setting the `cancelSignal` subprocess option.")},handleEpipeError=({error,methodName,isSubprocess})=>{if(error.code==="EPIPE")throw new Error(`${getMethodName(methodName,
isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} is disconnecting.`,{cause:error})},handleSerializationError=({error,methodName,isSubprocess,
message})=>{if(isSerializationError(error))throw new Error(`${getMethodName(methodName,isSubprocess)}'s argument type is invalid: the message cannot be serializ\
ed: ${String(message)}.`,{cause:error})},isSerializationError=({code,message})=>SERIALIZATION_ERROR_CODES.has(code)||SERIALIZATION_ERROR_MESSAGES.some(serializationErrorMessage=>message.
includes(serializationErrorMessage)),SERIALIZATION_ERROR_CODES=new Set(["ERR_MISSING_ARGS","ERR_INVALID_ARG_TYPE"]),SERIALIZATION_ERROR_MESSAGES=["could not be \
cloned","circular structure","call stack size exceeded"],getMethodName=(methodName,isSubprocess,parameters="")=>methodName==="cancelSignal"?"`cancelSignal`'s `c\
ontroller.abort()`":`${getNamespaceName(isSubprocess)}${methodName}(${parameters})`,getNamespaceName=isSubprocess=>isSubprocess?"":"subprocess.",getOtherProcessName=
isSubprocess=>isSubprocess?"parent process":"subprocess",disconnect=anyProcess=>{anyProcess.connected&&anyProcess.disconnect()}}});var createDeferred,init_deferred=__esm({"node_modules/execa/lib/utils/deferred.js"(){createDeferred=()=>{let methods={},promise=new Promise((resolve13,reject2)=>{
Object.assign(methods,{resolve:resolve13,reject:reject2})});return Object.assign(promise,methods)}}});var getToStream,getFromStream,SUBPROCESS_OPTIONS,getFdNumber,parseFdNumber,validateFdNumber,getInvalidStdioOptionMessage,getInvalidStdioOption,getUsedDescriptor,
getOptionName,serializeOptionValue,init_fd_options=__esm({"node_modules/execa/lib/arguments/fd-options.js"(){init_specific();getToStream=(destination,to="stdin")=>{
let{options,fileDescriptors}=SUBPROCESS_OPTIONS.get(destination),fdNumber=getFdNumber(fileDescriptors,to,!0),destinationStream=destination.stdio[fdNumber];if(destinationStream===
null)throw new TypeError(getInvalidStdioOptionMessage(fdNumber,to,options,!0));return destinationStream},getFromStream=(source,from="stdout")=>{let{options,fileDescriptors}=SUBPROCESS_OPTIONS.
get(source),fdNumber=getFdNumber(fileDescriptors,from,!1),sourceStream=fdNumber==="all"?source.all:source.stdio[fdNumber];if(sourceStream==null)throw new TypeError(
getInvalidStdioOptionMessage(fdNumber,from,options,!1));return sourceStream},SUBPROCESS_OPTIONS=new WeakMap,getFdNumber=(fileDescriptors,fdName,isWritable)=>{let fdNumber=parseFdNumber(
fdName,isWritable);return validateFdNumber(fdNumber,fdName,isWritable,fileDescriptors),fdNumber},parseFdNumber=(fdName,isWritable)=>{let fdNumber=parseFd(fdName);
if(fdNumber!==void 0)return fdNumber;let{validOptions,defaultValue}=isWritable?{validOptions:'"stdin"',defaultValue:"stdin"}:{validOptions:'"stdout", "stderr", \
"all"',defaultValue:"stdout"};throw new TypeError(`"${getOptionName(isWritable)}" must not be "${fdName}".
It must be ${validOptions} or "fd3", "fd4" (and so on).
It is optional and defaults to "${defaultValue}".`)},validateFdNumber=(fdNumber,fdName,isWritable,fileDescriptors)=>{let fileDescriptor=fileDescriptors[getUsedDescriptor(
fdNumber)];if(fileDescriptor===void 0)throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. That file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);if(fileDescriptor.direction==="input"&&!isWritable)throw new TypeError(`"${getOptionName(
isWritable)}" must not be ${fdName}. It must be a readable stream, not writable.`);if(fileDescriptor.direction!=="input"&&isWritable)throw new TypeError(`"${getOptionName(
isWritable)}" must not be ${fdName}. It must be a writable stream, not readable.`)},getInvalidStdioOptionMessage=(fdNumber,fdName,options,isWritable)=>{if(fdNumber===
"all"&&!options.all)return`The "all" option must be true to use "from: 'all'".`;let{optionName,optionValue}=getInvalidStdioOption(fdNumber,options);return`The "${optionName}\
: ${serializeOptionValue(optionValue)}" option is incompatible with using "${getOptionName(isWritable)}: ${serializeOptionValue(fdName)}".
Please set this option with "pipe" instead.`},getInvalidStdioOption=(fdNumber,{stdin,stdout,stderr,stdio})=>{let usedDescriptor=getUsedDescriptor(fdNumber);return usedDescriptor===
0&&stdin!==void 0?{optionName:"stdin",optionValue:stdin}:usedDescriptor===1&&stdout!==void 0?{optionName:"stdout",optionValue:stdout}:usedDescriptor===2&&stderr!==
void 0?{optionName:"stderr",optionValue:stderr}:{optionName:`stdio[${usedDescriptor}]`,optionValue:stdio[usedDescriptor]}},getUsedDescriptor=fdNumber=>fdNumber===
"all"?1:fdNumber,getOptionName=isWritable=>isWritable?"to":"from",serializeOptionValue=value=>typeof value=="string"?`'${value}'`:typeof value=="number"?`${value}`:
"Stream"}});import{addAbortListener}from"node:events";var incrementMaxListeners,init_max_listeners=__esm({"node_modules/execa/lib/utils/max-listeners.js"(){incrementMaxListeners=
(eventEmitter,maxListenersIncrement,signal)=>{let maxListeners=eventEmitter.getMaxListeners();maxListeners===0||maxListeners===Number.POSITIVE_INFINITY||(eventEmitter.
setMaxListeners(maxListeners+maxListenersIncrement),addAbortListener(signal,()=>{eventEmitter.setMaxListeners(eventEmitter.getMaxListeners()-maxListenersIncrement)}))}}});var addReference,addReferenceCount,removeReference,removeReferenceCount,undoAddedReferences,redoAddedReferences,init_reference=__esm({"node_modules/execa/lib/ip\
c/reference.js"(){addReference=(channel,reference)=>{reference&&addReferenceCount(channel)},addReferenceCount=channel=>{channel.refCounted()},removeReference=(channel,reference)=>{
reference&&removeReferenceCount(channel)},removeReferenceCount=channel=>{channel.unrefCounted()},undoAddedReferences=(channel,isSubprocess)=>{isSubprocess&&(removeReferenceCount(
channel),removeReferenceCount(channel))},redoAddedReferences=(channel,isSubprocess)=>{isSubprocess&&(addReferenceCount(channel),addReferenceCount(channel))}}});import{once as once3}from"node:events";import{scheduler}from"node:timers/promises";var onMessage,onDisconnect,INCOMING_MESSAGES,init_incoming=__esm({"node_modul\
es/execa/lib/ipc/incoming.js"(){init_outgoing();init_reference();init_strict();init_graceful();onMessage=async({anyProcess,channel,isSubprocess,ipcEmitter},wrappedMessage)=>{
if(handleStrictResponse(wrappedMessage)||handleAbort(wrappedMessage))return;INCOMING_MESSAGES.has(anyProcess)||INCOMING_MESSAGES.set(anyProcess,[]);let incomingMessages=INCOMING_MESSAGES.
get(anyProcess);if(incomingMessages.push(wrappedMessage),!(incomingMessages.length>1))for(;incomingMessages.length>0;){await waitForOutgoingMessages(anyProcess,
ipcEmitter,wrappedMessage),await scheduler.yield();let message=await handleStrictRequest({wrappedMessage:incomingMessages[0],anyProcess,channel,isSubprocess,ipcEmitter});
incomingMessages.shift(),ipcEmitter.emit("message",message),ipcEmitter.emit("message:done")}},onDisconnect=async({anyProcess,channel,isSubprocess,ipcEmitter,boundOnMessage})=>{
abortOnDisconnect();let incomingMessages=INCOMING_MESSAGES.get(anyProcess);for(;incomingMessages?.length>0;)await once3(ipcEmitter,"message:done");anyProcess.removeListener(
"message",boundOnMessage),redoAddedReferences(channel,isSubprocess),ipcEmitter.connected=!1,ipcEmitter.emit("disconnect")},INCOMING_MESSAGES=new WeakMap}});import{EventEmitter}from"node:events";var getIpcEmitter,IPC_EMITTERS,forwardEvents,isConnected,init_forward=__esm({"node_modules/execa/lib/ipc/forward.js"(){init_incoming();
init_reference();getIpcEmitter=(anyProcess,channel,isSubprocess)=>{if(IPC_EMITTERS.has(anyProcess))return IPC_EMITTERS.get(anyProcess);let ipcEmitter=new EventEmitter;
return ipcEmitter.connected=!0,IPC_EMITTERS.set(anyProcess,ipcEmitter),forwardEvents({ipcEmitter,anyProcess,channel,isSubprocess}),ipcEmitter},IPC_EMITTERS=new WeakMap,
forwardEvents=({ipcEmitter,anyProcess,channel,isSubprocess})=>{let boundOnMessage=onMessage.bind(void 0,{anyProcess,channel,isSubprocess,ipcEmitter});anyProcess.
on("message",boundOnMessage),anyProcess.once("disconnect",onDisconnect.bind(void 0,{anyProcess,channel,isSubprocess,ipcEmitter,boundOnMessage})),undoAddedReferences(
channel,isSubprocess)},isConnected=anyProcess=>{let ipcEmitter=IPC_EMITTERS.get(anyProcess);return ipcEmitter===void 0?anyProcess.channel!==null:ipcEmitter.connected}}});import{once as once4}from"node:events";var handleSendStrict,count,validateStrictDeadlock,handleStrictRequest,handleStrictResponse,waitForStrictResponse,STRICT_RESPONSES,
throwOnDisconnect,REQUEST_TYPE,RESPONSE_TYPE,init_strict=__esm({"node_modules/execa/lib/ipc/strict.js"(){init_deferred();init_max_listeners();init_send();init_validation();
init_forward();init_outgoing();handleSendStrict=({anyProcess,channel,isSubprocess,message,strict})=>{if(!strict)return message;let ipcEmitter=getIpcEmitter(anyProcess,
channel,isSubprocess),hasListeners=hasMessageListeners(anyProcess,ipcEmitter);return{id:count++,type:REQUEST_TYPE,message,hasListeners}},count=0n,validateStrictDeadlock=
(outgoingMessages,wrappedMessage)=>{if(!(wrappedMessage?.type!==REQUEST_TYPE||wrappedMessage.hasListeners))for(let{id}of outgoingMessages)id!==void 0&&STRICT_RESPONSES[id].
resolve({isDeadlock:!0,hasListeners:!1})},handleStrictRequest=async({wrappedMessage,anyProcess,channel,isSubprocess,ipcEmitter})=>{if(wrappedMessage?.type!==REQUEST_TYPE||
!anyProcess.connected)return wrappedMessage;let{id,message}=wrappedMessage,response={id,type:RESPONSE_TYPE,message:hasMessageListeners(anyProcess,ipcEmitter)};try{
await sendMessage({anyProcess,channel,isSubprocess,ipc:!0},response)}catch(error){ipcEmitter.emit("strict:error",error)}return message},handleStrictResponse=wrappedMessage=>{
if(wrappedMessage?.type!==RESPONSE_TYPE)return!1;let{id,message:hasListeners}=wrappedMessage;return STRICT_RESPONSES[id]?.resolve({isDeadlock:!1,hasListeners}),
!0},waitForStrictResponse=async(wrappedMessage,anyProcess,isSubprocess)=>{if(wrappedMessage?.type!==REQUEST_TYPE)return;let deferred=createDeferred();STRICT_RESPONSES[wrappedMessage.
id]=deferred;let controller=new AbortController;try{let{isDeadlock,hasListeners}=await Promise.race([deferred,throwOnDisconnect(anyProcess,isSubprocess,controller)]);
isDeadlock&&throwOnStrictDeadlockError(isSubprocess),hasListeners||throwOnMissingStrict(isSubprocess)}finally{controller.abort(),delete STRICT_RESPONSES[wrappedMessage.
id]}},STRICT_RESPONSES={},throwOnDisconnect=async(anyProcess,isSubprocess,{signal})=>{incrementMaxListeners(anyProcess,1,signal),await once4(anyProcess,"disconn\
ect",{signal}),throwOnStrictDisconnect(isSubprocess)},REQUEST_TYPE="execa:ipc:request",RESPONSE_TYPE="execa:ipc:response"}});var startSendMessage,endSendMessage,waitForOutgoingMessages,OUTGOING_MESSAGES,hasMessageListeners,getMinListenerCount,init_outgoing=__esm({"node_modules/execa/l\
ib/ipc/outgoing.js"(){init_deferred();init_specific();init_fd_options();init_strict();startSendMessage=(anyProcess,wrappedMessage,strict)=>{OUTGOING_MESSAGES.has(
anyProcess)||OUTGOING_MESSAGES.set(anyProcess,new Set);let outgoingMessages=OUTGOING_MESSAGES.get(anyProcess),onMessageSent=createDeferred(),id=strict?wrappedMessage.
id:void 0,outgoingMessage={onMessageSent,id};return outgoingMessages.add(outgoingMessage),{outgoingMessages,outgoingMessage}},endSendMessage=({outgoingMessages,
outgoingMessage})=>{outgoingMessages.delete(outgoingMessage),outgoingMessage.onMessageSent.resolve()},waitForOutgoingMessages=async(anyProcess,ipcEmitter,wrappedMessage)=>{
for(;!hasMessageListeners(anyProcess,ipcEmitter)&&OUTGOING_MESSAGES.get(anyProcess)?.size>0;){let outgoingMessages=[...OUTGOING_MESSAGES.get(anyProcess)];validateStrictDeadlock(
outgoingMessages,wrappedMessage),await Promise.all(outgoingMessages.map(({onMessageSent})=>onMessageSent))}},OUTGOING_MESSAGES=new WeakMap,hasMessageListeners=(anyProcess,ipcEmitter)=>ipcEmitter.
listenerCount("message")>getMinListenerCount(anyProcess),getMinListenerCount=anyProcess=>SUBPROCESS_OPTIONS.has(anyProcess)&&!getFdSpecificValue(SUBPROCESS_OPTIONS.
get(anyProcess).options.buffer,"ipc")?1:0}});import{promisify as promisify2}from"node:util";var sendMessage,sendMessageAsync,sendOneMessage,getSendMethod,PROCESS_SEND_METHODS,init_send=__esm({"node_modules\
/execa/lib/ipc/send.js"(){init_validation();init_outgoing();init_strict();sendMessage=({anyProcess,channel,isSubprocess,ipc},message,{strict=!1}={})=>{let methodName="\
sendMessage";return validateIpcMethod({methodName,isSubprocess,ipc,isConnected:anyProcess.connected}),sendMessageAsync({anyProcess,channel,methodName,isSubprocess,
message,strict})},sendMessageAsync=async({anyProcess,channel,methodName,isSubprocess,message,strict})=>{let wrappedMessage=handleSendStrict({anyProcess,channel,
isSubprocess,message,strict}),outgoingMessagesState=startSendMessage(anyProcess,wrappedMessage,strict);try{await sendOneMessage({anyProcess,methodName,isSubprocess,
wrappedMessage,message})}catch(error){throw disconnect(anyProcess),error}finally{endSendMessage(outgoingMessagesState)}},sendOneMessage=async({anyProcess,methodName,
isSubprocess,wrappedMessage,message})=>{let sendMethod=getSendMethod(anyProcess);try{await Promise.all([waitForStrictResponse(wrappedMessage,anyProcess,isSubprocess),
sendMethod(wrappedMessage)])}catch(error){throw handleEpipeError({error,methodName,isSubprocess}),handleSerializationError({error,methodName,isSubprocess,message}),
error}},getSendMethod=anyProcess=>{if(PROCESS_SEND_METHODS.has(anyProcess))return PROCESS_SEND_METHODS.get(anyProcess);let sendMethod=promisify2(anyProcess.send.
bind(anyProcess));return PROCESS_SEND_METHODS.set(anyProcess,sendMethod),sendMethod},PROCESS_SEND_METHODS=new WeakMap}});import{scheduler as scheduler2}from"node:timers/promises";var sendAbort,getCancelSignal,startIpc,cancelListening,handleAbort,GRACEFUL_CANCEL_TYPE,abortOnDisconnect,
cancelController,init_graceful=__esm({"node_modules/execa/lib/ipc/graceful.js"(){init_send();init_forward();init_validation();sendAbort=(subprocess,message)=>{let methodName="\
cancelSignal";return validateConnection(methodName,!1,subprocess.connected),sendOneMessage({anyProcess:subprocess,methodName,isSubprocess:!1,wrappedMessage:{type:GRACEFUL_CANCEL_TYPE,
message},message})},getCancelSignal=async({anyProcess,channel,isSubprocess,ipc})=>(await startIpc({anyProcess,channel,isSubprocess,ipc}),cancelController.signal),
startIpc=async({anyProcess,channel,isSubprocess,ipc})=>{if(!cancelListening){if(cancelListening=!0,!ipc){throwOnMissingParent();return}if(channel===null){abortOnDisconnect();
return}getIpcEmitter(anyProcess,channel,isSubprocess),await scheduler2.yield()}},cancelListening=!1,handleAbort=wrappedMessage=>wrappedMessage?.type!==GRACEFUL_CANCEL_TYPE?
!1:(cancelController.abort(wrappedMessage.message),!0),GRACEFUL_CANCEL_TYPE="execa:ipc:cancel",abortOnDisconnect=()=>{cancelController.abort(getAbortDisconnectError())},
cancelController=new AbortController}});var validateGracefulCancel,throwOnGracefulCancel,sendOnAbort,getReason,init_graceful2=__esm({"node_modules/execa/lib/terminate/graceful.js"(){init_abort_signal();
init_graceful();init_kill();validateGracefulCancel=({gracefulCancel,cancelSignal,ipc,serialization})=>{if(gracefulCancel){if(cancelSignal===void 0)throw new Error(
"The `cancelSignal` option must be defined when setting the `gracefulCancel` option.");if(!ipc)throw new Error("The `ipc` option cannot be false when setting th\
e `gracefulCancel` option.");if(serialization==="json")throw new Error("The `serialization` option cannot be 'json' when setting the `gracefulCancel` option.")}},
throwOnGracefulCancel=({subprocess,cancelSignal,gracefulCancel,forceKillAfterDelay,context,controller})=>gracefulCancel?[sendOnAbort({subprocess,cancelSignal,forceKillAfterDelay,
context,controller})]:[],sendOnAbort=async({subprocess,cancelSignal,forceKillAfterDelay,context,controller:{signal}})=>{await onAbortedSignal(cancelSignal,signal);
let reason=getReason(cancelSignal);throw await sendAbort(subprocess,reason),killOnTimeout({kill:subprocess.kill,forceKillAfterDelay,context,controllerSignal:signal}),
context.terminationReason??="gracefulCancel",cancelSignal.reason},getReason=({reason})=>{if(!(reason instanceof DOMException))return reason;let error=new Error(
reason.message);return Object.defineProperty(error,"stack",{value:reason.stack,enumerable:!1,configurable:!0,writable:!0}),error}}});import{setTimeout as setTimeout3}from"node:timers/promises";var validateTimeout,throwOnTimeout,killAfterTimeout,init_timeout=__esm({"node_modules/execa/lib/term\
inate/timeout.js"(){init_final_error();validateTimeout=({timeout})=>{if(timeout!==void 0&&(!Number.isFinite(timeout)||timeout<0))throw new TypeError(`Expected t\
he \`timeout\` option to be a non-negative integer, got \`${timeout}\` (${typeof timeout})`)},throwOnTimeout=(subprocess,timeout,context,controller)=>timeout===
0||timeout===void 0?[]:[killAfterTimeout(subprocess,timeout,context,controller)],killAfterTimeout=async(subprocess,timeout,context,{signal})=>{throw await setTimeout3(
timeout,void 0,{signal}),context.terminationReason??="timeout",subprocess.kill(),new DiscardedError}}});import{execPath,execArgv}from"node:process";import path3 from"node:path";var mapNode,handleNodeOption,init_node2=__esm({"node_modules/execa/lib/methods/node.js"(){
init_file_url();mapNode=({options})=>{if(options.node===!1)throw new TypeError('The "node" option cannot be false with `execaNode()`.');return{options:{...options,
node:!0}}},handleNodeOption=(file,commandArguments,{node:shouldHandleNode=!1,nodePath=execPath,nodeOptions=execArgv.filter(nodeOption=>!nodeOption.startsWith("-\
-inspect")),cwd,execPath:formerNodePath,...options})=>{if(formerNodePath!==void 0)throw new TypeError('The "execPath" option has been removed. Please use the "n\
odePath" option instead.');let normalizedNodePath=safeNormalizeFileUrl(nodePath,'The "nodePath" option'),resolvedNodePath=path3.resolve(cwd,normalizedNodePath),
newOptions={...options,nodePath:resolvedNodePath,node:shouldHandleNode,cwd};if(!shouldHandleNode)return[file,commandArguments,newOptions];if(path3.basename(file,
".exe")==="node")throw new TypeError('When the "node" option is true, the first argument does not need to be "node".');return[resolvedNodePath,[...nodeOptions,file,
...commandArguments],{ipc:!0,...newOptions,shell:!1}]}}});import{serialize}from"node:v8";var validateIpcInputOption,validateAdvancedInput,validateJsonInput,validateIpcInput,sendIpcInput,init_ipc_input=__esm({"node_modu\
les/execa/lib/ipc/ipc-input.js"(){validateIpcInputOption=({ipcInput,ipc,serialization})=>{if(ipcInput!==void 0){if(!ipc)throw new Error("The `ipcInput` option c\
annot be set unless the `ipc` option is `true`.");validateIpcInput[serialization](ipcInput)}},validateAdvancedInput=ipcInput=>{try{serialize(ipcInput)}catch(error){
throw new Error("The `ipcInput` option is not serializable with a structured clone.",{cause:error})}},validateJsonInput=ipcInput=>{try{JSON.stringify(ipcInput)}catch(error){
throw new Error("The `ipcInput` option is not serializable with JSON.",{cause:error})}},validateIpcInput={advanced:validateAdvancedInput,json:validateJsonInput},
sendIpcInput=async(subprocess,ipcInput)=>{ipcInput!==void 0&&await subprocess.sendMessage(ipcInput)}}});var validateEncoding,TEXT_ENCODINGS,BINARY_ENCODINGS,ENCODINGS,getCorrectEncoding,ENCODING_ALIASES,serializeEncoding,init_encoding_option=__esm({"node_modules/e\
xeca/lib/arguments/encoding-option.js"(){validateEncoding=({encoding})=>{if(ENCODINGS.has(encoding))return;let correctEncoding=getCorrectEncoding(encoding);if(correctEncoding!==
void 0)throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to ${serializeEncoding(correctEncoding)}.`);let correctEncodings=[...ENCODINGS].map(correctEncoding2=>serializeEncoding(correctEncoding2)).join(
", ");throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to one of: ${correctEncodings}.`)},TEXT_ENCODINGS=new Set(["utf8","utf16le"]),BINARY_ENCODINGS=new Set(["buffer","hex","base64","base64url","la\
tin1","ascii"]),ENCODINGS=new Set([...TEXT_ENCODINGS,...BINARY_ENCODINGS]),getCorrectEncoding=encoding=>{if(encoding===null)return"buffer";if(typeof encoding!="\
string")return;let lowerEncoding=encoding.toLowerCase();if(lowerEncoding in ENCODING_ALIASES)return ENCODING_ALIASES[lowerEncoding];if(ENCODINGS.has(lowerEncoding))
return lowerEncoding},ENCODING_ALIASES={"utf-8":"utf8","utf-16le":"utf16le","ucs-2":"utf16le",ucs2:"utf16le",binary:"latin1"},serializeEncoding=encoding=>typeof encoding==
"string"?`"${encoding}"`:String(encoding)}});import{statSync as statSync3}from"node:fs";import path4 from"node:path";import process5 from"node:process";var normalizeCwd,getDefaultCwd,fixCwdError,init_cwd=__esm(
{"node_modules/execa/lib/arguments/cwd.js"(){init_file_url();normalizeCwd=(cwd=getDefaultCwd())=>{let cwdString=safeNormalizeFileUrl(cwd,'The "cwd" option');return path4.
resolve(cwdString)},getDefaultCwd=()=>{try{return process5.cwd()}catch(error){throw error.message=`The current directory does not exist.
${error.message}`,error}},fixCwdError=(originalMessage,cwd)=>{if(cwd===getDefaultCwd())return originalMessage;let cwdStat;try{cwdStat=statSync3(cwd)}catch(error){
return`The "cwd" option is invalid: ${cwd}.
${error.message}
${originalMessage}`}return cwdStat.isDirectory()?originalMessage:`The "cwd" option is not a directory: ${cwd}.
${originalMessage}`}}});import path5 from"node:path";import process6 from"node:process";var import_cross_spawn,normalizeOptions,addDefaultOptions,getEnv,init_options=__esm({"node_modul\
es/execa/lib/arguments/options.js"(){import_cross_spawn=__toESM(require_cross_spawn(),1);init_npm_run_path();init_kill();init_signal();init_cancel();init_graceful2();
init_timeout();init_node2();init_ipc_input();init_encoding_option();init_cwd();init_file_url();init_specific();normalizeOptions=(filePath,rawArguments,rawOptions)=>{
rawOptions.cwd=normalizeCwd(rawOptions.cwd);let[processedFile,processedArguments,processedOptions]=handleNodeOption(filePath,rawArguments,rawOptions),{command:file,
args:commandArguments,options:initialOptions}=import_cross_spawn.default._parse(processedFile,processedArguments,processedOptions),fdOptions=normalizeFdSpecificOptions(
initialOptions),options=addDefaultOptions(fdOptions);return validateTimeout(options),validateEncoding(options),validateIpcInputOption(options),validateCancelSignal(
options),validateGracefulCancel(options),options.shell=normalizeFileUrl(options.shell),options.env=getEnv(options),options.killSignal=normalizeKillSignal(options.
killSignal),options.forceKillAfterDelay=normalizeForceKillAfterDelay(options.forceKillAfterDelay),options.lines=options.lines.map((lines,fdNumber)=>lines&&!BINARY_ENCODINGS.
has(options.encoding)&&options.buffer[fdNumber]),process6.platform==="win32"&&path5.basename(file,".exe")==="cmd"&&commandArguments.unshift("/q"),{file,commandArguments,
options}},addDefaultOptions=({extendEnv=!0,preferLocal=!1,cwd,localDir:localDirectory=cwd,encoding="utf8",reject:reject2=!0,cleanup=!0,all=!1,windowsHide=!0,killSignal="\
SIGTERM",forceKillAfterDelay=!0,gracefulCancel=!1,ipcInput,ipc=ipcInput!==void 0||gracefulCancel,serialization="advanced",...options})=>({...options,extendEnv,preferLocal,
cwd,localDirectory,encoding,reject:reject2,cleanup,all,windowsHide,killSignal,forceKillAfterDelay,gracefulCancel,ipcInput,ipc,serialization}),getEnv=({env:envOption,
extendEnv,preferLocal,node,localDirectory,nodePath})=>{let env2=extendEnv?{...process6.env,...envOption}:envOption;return preferLocal||node?npmRunPathEnv({env:env2,
cwd:localDirectory,execPath:nodePath,preferLocal,addExecPath:node}):env2}}});var concatenateShell,init_shell=__esm({"node_modules/execa/lib/arguments/shell.js"(){concatenateShell=(file,commandArguments,options)=>options.shell&&commandArguments.
length>0?[[file,...commandArguments].join(" "),[],options]:[file,commandArguments,options]}});function stripFinalNewline(input){if(typeof input=="string")return stripFinalNewlineString(input);if(!(ArrayBuffer.isView(input)&&input.BYTES_PER_ELEMENT===1))throw new Error(
"Input must be a string or a Uint8Array");return stripFinalNewlineBinary(input)}var stripFinalNewlineString,stripFinalNewlineBinary,LF,LF_BINARY,CR,CR_BINARY,init_strip_final_newline=__esm(
{"node_modules/strip-final-newline/index.js"(){stripFinalNewlineString=input=>input.at(-1)===LF?input.slice(0,input.at(-2)===CR?-2:-1):input,stripFinalNewlineBinary=
input=>input.at(-1)===LF_BINARY?input.subarray(0,input.at(-2)===CR_BINARY?-2:-1):input,LF=`
`,LF_BINARY=LF.codePointAt(0),CR="\r",CR_BINARY=CR.codePointAt(0)}});function isStream(stream,{checkOpen:checkOpen2=!0}={}){return stream!==null&&typeof stream=="object"&&(stream.writable||stream.readable||!checkOpen2||stream.writable===
void 0&&stream.readable===void 0)&&typeof stream.pipe=="function"}function isWritableStream(stream,{checkOpen:checkOpen2=!0}={}){return isStream(stream,{checkOpen:checkOpen2})&&
(stream.writable||!checkOpen2)&&typeof stream.write=="function"&&typeof stream.end=="function"&&typeof stream.writable=="boolean"&&typeof stream.writableObjectMode==
"boolean"&&typeof stream.destroy=="function"&&typeof stream.destroyed=="boolean"}function isReadableStream(stream,{checkOpen:checkOpen2=!0}={}){return isStream(
stream,{checkOpen:checkOpen2})&&(stream.readable||!checkOpen2)&&typeof stream.read=="function"&&typeof stream.readable=="boolean"&&typeof stream.readableObjectMode==
"boolean"&&typeof stream.destroy=="function"&&typeof stream.destroyed=="boolean"}function isDuplexStream(stream,options){return isWritableStream(stream,options)&&
isReadableStream(stream,options)}var init_is_stream=__esm({"node_modules/is-stream/index.js"(){}});function i(){return this[n].next()}function o(r){return this[n].return(r)}function h({preventCancel:r=!1}={}){let e=this.getReader(),t=new c(e,r),s=Object.create(
u);return s[n]=t,s}var a,c,n,u,init_asyncIterator=__esm({"node_modules/@sec-ant/readable-stream/dist/ponyfill/asyncIterator.js"(){a=Object.getPrototypeOf(Object.
getPrototypeOf(async function*(){}).prototype),c=class{#t;#n;#r=!1;#e=void 0;constructor(e,t){this.#t=e,this.#n=t}next(){let e=()=>this.#s();return this.#e=this.#e?
this.#e.then(e,e):e(),this.#e}return(e){let t=()=>this.#i(e);return this.#e?this.#e.then(t,t):t()}async#s(){if(this.#r)return{done:!0,value:void 0};let e;try{e=
await this.#t.read()}catch(t){throw this.#e=void 0,this.#r=!0,this.#t.releaseLock(),t}return e.done&&(this.#e=void 0,this.#r=!0,this.#t.releaseLock()),e}async#i(e){
if(this.#r)return{done:!0,value:e};if(this.#r=!0,!this.#n){let t=this.#t.cancel(e);return this.#t.releaseLock(),await t,{done:!0,value:e}}return this.#t.releaseLock(),
{done:!0,value:e}}},n=Symbol();Object.defineProperty(i,"name",{value:"next"});Object.defineProperty(o,"name",{value:"return"});u=Object.create(a,{next:{enumerable:!0,
configurable:!0,writable:!0,value:i},return:{enumerable:!0,configurable:!0,writable:!0,value:o}})}});var init_fromAnyIterable=__esm({"node_modules/@sec-ant/readable-stream/dist/ponyfill/fromAnyIterable.js"(){}});var init_ponyfill=__esm({"node_modules/@sec-ant/readable-stream/dist/ponyfill/index.js"(){init_asyncIterator();init_fromAnyIterable()}});var getAsyncIterable,toString,getStreamIterable,handleStreamEnd,nodeImports,init_stream=__esm({"node_modules/get-stream/source/stream.js"(){init_is_stream();init_ponyfill();
getAsyncIterable=stream=>{if(isReadableStream(stream,{checkOpen:!1})&&nodeImports.on!==void 0)return getStreamIterable(stream);if(typeof stream?.[Symbol.asyncIterator]==
"function")return stream;if(toString.call(stream)==="[object ReadableStream]")return h.call(stream);throw new TypeError("The first argument must be a Readable, \
a ReadableStream, or an async iterable.")},{toString}=Object.prototype,getStreamIterable=async function*(stream){let controller=new AbortController,state={};handleStreamEnd(
stream,controller,state);try{for await(let[chunk]of nodeImports.on(stream,"data",{signal:controller.signal}))yield chunk}catch(error){if(state.error!==void 0)throw state.
error;if(!controller.signal.aborted)throw error}finally{stream.destroy()}},handleStreamEnd=async(stream,controller,state)=>{try{await nodeImports.finished(stream,
{cleanup:!0,readable:!0,writable:!1,error:!1})}catch(error){state.error=error}finally{controller.abort()}},nodeImports={}}});var getStreamContents,appendFinalChunk,appendChunk,addNewChunk,getChunkType,objectToString2,MaxBufferError,init_contents=__esm({"node_modules/get-stream/source/\
contents.js"(){init_stream();getStreamContents=async(stream,{init,convertChunk,getSize,truncateChunk,addChunk,getFinalChunk,finalize},{maxBuffer=Number.POSITIVE_INFINITY}={})=>{
let asyncIterable=getAsyncIterable(stream),state=init();state.length=0;try{for await(let chunk of asyncIterable){let chunkType=getChunkType(chunk),convertedChunk=convertChunk[chunkType](
chunk,state);appendChunk({convertedChunk,state,getSize,truncateChunk,addChunk,maxBuffer})}return appendFinalChunk({state,convertChunk,getSize,truncateChunk,addChunk,
getFinalChunk,maxBuffer}),finalize(state)}catch(error){let normalizedError=typeof error=="object"&&error!==null?error:new Error(error);throw normalizedError.bufferedData=
finalize(state),normalizedError}},appendFinalChunk=({state,getSize,truncateChunk,addChunk,getFinalChunk,maxBuffer})=>{let convertedChunk=getFinalChunk(state);convertedChunk!==
void 0&&appendChunk({convertedChunk,state,getSize,truncateChunk,addChunk,maxBuffer})},appendChunk=({convertedChunk,state,getSize,truncateChunk,addChunk,maxBuffer})=>{
let chunkSize=getSize(convertedChunk),newLength=state.length+chunkSize;if(newLength<=maxBuffer){addNewChunk(convertedChunk,state,addChunk,newLength);return}let truncatedChunk=truncateChunk(
convertedChunk,maxBuffer-state.length);throw truncatedChunk!==void 0&&addNewChunk(truncatedChunk,state,addChunk,maxBuffer),new MaxBufferError},addNewChunk=(convertedChunk,state,addChunk,newLength)=>{
state.contents=addChunk(convertedChunk,state,newLength),state.length=newLength},getChunkType=chunk=>{let typeOfChunk=typeof chunk;if(typeOfChunk==="string")return"\
string";if(typeOfChunk!=="object"||chunk===null)return"others";if(globalThis.Buffer?.isBuffer(chunk))return"buffer";let prototypeName=objectToString2.call(chunk);
return prototypeName==="[object ArrayBuffer]"?"arrayBuffer":prototypeName==="[object DataView]"?"dataView":Number.isInteger(chunk.byteLength)&&Number.isInteger(
chunk.byteOffset)&&objectToString2.call(chunk.buffer)==="[object ArrayBuffer]"?"typedArray":"others"},{toString:objectToString2}=Object.prototype,MaxBufferError=
class extends Error{name="MaxBufferError";constructor(){super("maxBuffer exceeded")}}}});var identity2,noop,getContentsProperty,throwObjectStream,getLengthProperty,init_utils=__esm({"node_modules/get-stream/source/utils.js"(){identity2=value=>value,
noop=()=>{},getContentsProperty=({contents})=>contents,throwObjectStream=chunk=>{throw new Error(`Streams in object mode are not supported: ${String(chunk)}`)},
getLengthProperty=convertedChunk=>convertedChunk.length}});async function getStreamAsArray(stream,options){return getStreamContents(stream,arrayMethods,options)}var initArray,increment2,addArrayChunk,arrayMethods,init_array=__esm(
{"node_modules/get-stream/source/array.js"(){init_contents();init_utils();initArray=()=>({contents:[]}),increment2=()=>1,addArrayChunk=(convertedChunk,{contents})=>(contents.
push(convertedChunk),contents),arrayMethods={init:initArray,convertChunk:{string:identity2,buffer:identity2,arrayBuffer:identity2,dataView:identity2,typedArray:identity2,
others:identity2},getSize:increment2,truncateChunk:noop,addChunk:addArrayChunk,getFinalChunk:noop,finalize:getContentsProperty}}});async function getStreamAsArrayBuffer(stream,options){return getStreamContents(stream,arrayBufferMethods,options)}var initArrayBuffer,useTextEncoder,textEncoder2,
useUint8Array,useUint8ArrayWithOffset,truncateArrayBufferChunk,addArrayBufferChunk,resizeArrayBufferSlow,resizeArrayBuffer,getNewContentsLength,SCALE_FACTOR,finalizeArrayBuffer,
hasArrayBufferResize,arrayBufferMethods,init_array_buffer=__esm({"node_modules/get-stream/source/array-buffer.js"(){init_contents();init_utils();initArrayBuffer=
()=>({contents:new ArrayBuffer(0)}),useTextEncoder=chunk=>textEncoder2.encode(chunk),textEncoder2=new TextEncoder,useUint8Array=chunk=>new Uint8Array(chunk),useUint8ArrayWithOffset=
chunk=>new Uint8Array(chunk.buffer,chunk.byteOffset,chunk.byteLength),truncateArrayBufferChunk=(convertedChunk,chunkSize)=>convertedChunk.slice(0,chunkSize),addArrayBufferChunk=
(convertedChunk,{contents,length:previousLength},length)=>{let newContents=hasArrayBufferResize()?resizeArrayBuffer(contents,length):resizeArrayBufferSlow(contents,
length);return new Uint8Array(newContents).set(convertedChunk,previousLength),newContents},resizeArrayBufferSlow=(contents,length)=>{if(length<=contents.byteLength)
return contents;let arrayBuffer=new ArrayBuffer(getNewContentsLength(length));return new Uint8Array(arrayBuffer).set(new Uint8Array(contents),0),arrayBuffer},resizeArrayBuffer=
(contents,length)=>{if(length<=contents.maxByteLength)return contents.resize(length),contents;let arrayBuffer=new ArrayBuffer(length,{maxByteLength:getNewContentsLength(
length)});return new Uint8Array(arrayBuffer).set(new Uint8Array(contents),0),arrayBuffer},getNewContentsLength=length=>SCALE_FACTOR**Math.ceil(Math.log(length)/
Math.log(SCALE_FACTOR)),SCALE_FACTOR=2,finalizeArrayBuffer=({contents,length})=>hasArrayBufferResize()?contents:contents.slice(0,length),hasArrayBufferResize=()=>"\
resize"in ArrayBuffer.prototype,arrayBufferMethods={init:initArrayBuffer,convertChunk:{string:useTextEncoder,buffer:useUint8Array,arrayBuffer:useUint8Array,dataView:useUint8ArrayWithOffset,
typedArray:useUint8ArrayWithOffset,others:throwObjectStream},getSize:getLengthProperty,truncateChunk:truncateArrayBufferChunk,addChunk:addArrayBufferChunk,getFinalChunk:noop,
finalize:finalizeArrayBuffer}}});async function getStreamAsString(stream,options){return getStreamContents(stream,stringMethods,options)}var initString,useTextDecoder,addStringChunk,truncateStringChunk,
getFinalStringChunk,stringMethods,init_string=__esm({"node_modules/get-stream/source/string.js"(){init_contents();init_utils();initString=()=>({contents:"",textDecoder:new TextDecoder}),
useTextDecoder=(chunk,{textDecoder:textDecoder2})=>textDecoder2.decode(chunk,{stream:!0}),addStringChunk=(convertedChunk,{contents})=>contents+convertedChunk,truncateStringChunk=
(convertedChunk,chunkSize)=>convertedChunk.slice(0,chunkSize),getFinalStringChunk=({textDecoder:textDecoder2})=>{let finalChunk=textDecoder2.decode();return finalChunk===
""?void 0:finalChunk},stringMethods={init:initString,convertChunk:{string:identity2,buffer:useTextDecoder,arrayBuffer:useTextDecoder,dataView:useTextDecoder,typedArray:useTextDecoder,
others:throwObjectStream},getSize:getLengthProperty,truncateChunk:truncateStringChunk,addChunk:addStringChunk,getFinalChunk:getFinalStringChunk,finalize:getContentsProperty}}});var init_exports=__esm({"node_modules/get-stream/source/exports.js"(){init_array();init_array_buffer();init_string();init_contents()}});import{on}from"node:events";import{finished}from"node:stream/promises";var init_source=__esm({"node_modules/get-stream/source/index.js"(){init_stream();init_exports();
Object.assign(nodeImports,{on,finished})}});var handleMaxBuffer,getMaxBufferUnit,checkIpcMaxBuffer,getMaxBufferMessage,getMaxBufferInfo,isMaxBufferSync,truncateMaxBufferSync,getMaxBufferSync,init_max_buffer=__esm(
{"node_modules/execa/lib/io/max-buffer.js"(){init_source();init_standard_stream();init_specific();handleMaxBuffer=({error,stream,readableObjectMode,lines,encoding,
fdNumber})=>{if(!(error instanceof MaxBufferError))throw error;if(fdNumber==="all")return error;let unit=getMaxBufferUnit(readableObjectMode,lines,encoding);throw error.
maxBufferInfo={fdNumber,unit},stream.destroy(),error},getMaxBufferUnit=(readableObjectMode,lines,encoding)=>readableObjectMode?"objects":lines?"lines":encoding===
"buffer"?"bytes":"characters",checkIpcMaxBuffer=(subprocess,ipcOutput,maxBuffer)=>{if(ipcOutput.length!==maxBuffer)return;let error=new MaxBufferError;throw error.
maxBufferInfo={fdNumber:"ipc"},error},getMaxBufferMessage=(error,maxBuffer)=>{let{streamName,threshold,unit}=getMaxBufferInfo(error,maxBuffer);return`Command's ${streamName}\
 was larger than ${threshold} ${unit}`},getMaxBufferInfo=(error,maxBuffer)=>{if(error?.maxBufferInfo===void 0)return{streamName:"output",threshold:maxBuffer[1],
unit:"bytes"};let{maxBufferInfo:{fdNumber,unit}}=error;delete error.maxBufferInfo;let threshold=getFdSpecificValue(maxBuffer,fdNumber);return fdNumber==="ipc"?{
streamName:"IPC output",threshold,unit:"messages"}:{streamName:getStreamName(fdNumber),threshold,unit}},isMaxBufferSync=(resultError,output,maxBuffer)=>resultError?.
code==="ENOBUFS"&&output!==null&&output.some(result=>result!==null&&result.length>getMaxBufferSync(maxBuffer)),truncateMaxBufferSync=(result,isMaxBuffer,maxBuffer)=>{
if(!isMaxBuffer)return result;let maxBufferValue=getMaxBufferSync(maxBuffer);return result.length>maxBufferValue?result.slice(0,maxBufferValue):result},getMaxBufferSync=
([,stdoutMaxBuffer])=>stdoutMaxBuffer}});import{inspect as inspect3}from"node:util";var createMessages,getErrorPrefix,getForcefulSuffix,getOriginalMessage,serializeIpcMessage,serializeMessagePart,serializeMessageItem,
init_message=__esm({"node_modules/execa/lib/return/message.js"(){init_strip_final_newline();init_uint_array();init_cwd();init_escape();init_max_buffer();init_signal();
init_final_error();createMessages=({stdio,all,ipcOutput,originalError,signal,signalDescription,exitCode,escapedCommand,timedOut,isCanceled,isGracefullyCanceled,
isMaxBuffer,isForcefullyTerminated,forceKillAfterDelay,killSignal,maxBuffer,timeout,cwd})=>{let errorCode=originalError?.code,prefix=getErrorPrefix({originalError,
timedOut,timeout,isMaxBuffer,maxBuffer,errorCode,signal,signalDescription,exitCode,isCanceled,isGracefullyCanceled,isForcefullyTerminated,forceKillAfterDelay,killSignal}),
originalMessage=getOriginalMessage(originalError,cwd),suffix=originalMessage===void 0?"":`
${originalMessage}`,shortMessage=`${prefix}: ${escapedCommand}${suffix}`,messageStdio=all===void 0?[stdio[2],stdio[1]]:[all],message=[shortMessage,...messageStdio,
...stdio.slice(3),ipcOutput.map(ipcMessage=>serializeIpcMessage(ipcMessage)).join(`
`)].map(messagePart=>escapeLines(stripFinalNewline(serializeMessagePart(messagePart)))).filter(Boolean).join(`

`);return{originalMessage,shortMessage,message}},getErrorPrefix=({originalError,timedOut,timeout,isMaxBuffer,maxBuffer,errorCode,signal,signalDescription,exitCode,
isCanceled,isGracefullyCanceled,isForcefullyTerminated,forceKillAfterDelay,killSignal})=>{let forcefulSuffix=getForcefulSuffix(isForcefullyTerminated,forceKillAfterDelay);
return timedOut?`Command timed out after ${timeout} milliseconds${forcefulSuffix}`:isGracefullyCanceled?signal===void 0?`Command was gracefully canceled with ex\
it code ${exitCode}`:isForcefullyTerminated?`Command was gracefully canceled${forcefulSuffix}`:`Command was gracefully canceled with ${signal} (${signalDescription}\
)`:isCanceled?`Command was canceled${forcefulSuffix}`:isMaxBuffer?`${getMaxBufferMessage(originalError,maxBuffer)}${forcefulSuffix}`:errorCode!==void 0?`Command\
 failed with ${errorCode}${forcefulSuffix}`:isForcefullyTerminated?`Command was killed with ${killSignal} (${getSignalDescription(killSignal)})${forcefulSuffix}`:
signal!==void 0?`Command was killed with ${signal} (${signalDescription})`:exitCode!==void 0?`Command failed with exit code ${exitCode}`:"Command failed"},getForcefulSuffix=
(isForcefullyTerminated,forceKillAfterDelay)=>isForcefullyTerminated?` and was forcefully terminated after ${forceKillAfterDelay} milliseconds`:"",getOriginalMessage=
(originalError,cwd)=>{if(originalError instanceof DiscardedError)return;let originalMessage=isExecaError(originalError)?originalError.originalMessage:String(originalError?.
message??originalError),escapedOriginalMessage=escapeLines(fixCwdError(originalMessage,cwd));return escapedOriginalMessage===""?void 0:escapedOriginalMessage},serializeIpcMessage=
ipcMessage=>typeof ipcMessage=="string"?ipcMessage:inspect3(ipcMessage),serializeMessagePart=messagePart=>Array.isArray(messagePart)?messagePart.map(messageItem=>stripFinalNewline(
serializeMessageItem(messageItem))).filter(Boolean).join(`
`):serializeMessageItem(messagePart),serializeMessageItem=messageItem=>typeof messageItem=="string"?messageItem:isUint8Array(messageItem)?uint8ArrayToString(messageItem):
""}});var makeSuccessResult,makeEarlyError,makeError,getErrorProperties,omitUndefinedProperties,normalizeExitPayload,init_result=__esm({"node_modules/execa/lib/return\
/result.js"(){init_signal();init_duration();init_final_error();init_message();makeSuccessResult=({command:command2,escapedCommand,stdio,all,ipcOutput,options:{cwd},
startTime})=>omitUndefinedProperties({command:command2,escapedCommand,cwd,durationMs:getDurationMs(startTime),failed:!1,timedOut:!1,isCanceled:!1,isGracefullyCanceled:!1,
isTerminated:!1,isMaxBuffer:!1,isForcefullyTerminated:!1,exitCode:0,stdout:stdio[1],stderr:stdio[2],all,stdio,ipcOutput,pipedFrom:[]}),makeEarlyError=({error,command:command2,
escapedCommand,fileDescriptors,options,startTime,isSync})=>makeError({error,command:command2,escapedCommand,startTime,timedOut:!1,isCanceled:!1,isGracefullyCanceled:!1,
isMaxBuffer:!1,isForcefullyTerminated:!1,stdio:Array.from({length:fileDescriptors.length}),ipcOutput:[],options,isSync}),makeError=({error:originalError,command:command2,
escapedCommand,startTime,timedOut,isCanceled,isGracefullyCanceled,isMaxBuffer,isForcefullyTerminated,exitCode:rawExitCode,signal:rawSignal,stdio,all,ipcOutput,options:{
timeoutDuration,timeout=timeoutDuration,forceKillAfterDelay,killSignal,cwd,maxBuffer},isSync})=>{let{exitCode,signal,signalDescription}=normalizeExitPayload(rawExitCode,
rawSignal),{originalMessage,shortMessage,message}=createMessages({stdio,all,ipcOutput,originalError,signal,signalDescription,exitCode,escapedCommand,timedOut,isCanceled,
isGracefullyCanceled,isMaxBuffer,isForcefullyTerminated,forceKillAfterDelay,killSignal,maxBuffer,timeout,cwd}),error=getFinalError(originalError,message,isSync);
return Object.assign(error,getErrorProperties({error,command:command2,escapedCommand,startTime,timedOut,isCanceled,isGracefullyCanceled,isMaxBuffer,isForcefullyTerminated,
exitCode,signal,signalDescription,stdio,all,ipcOutput,cwd,originalMessage,shortMessage})),error},getErrorProperties=({error,command:command2,escapedCommand,startTime,
timedOut,isCanceled,isGracefullyCanceled,isMaxBuffer,isForcefullyTerminated,exitCode,signal,signalDescription,stdio,all,ipcOutput,cwd,originalMessage,shortMessage})=>omitUndefinedProperties(
{shortMessage,originalMessage,command:command2,escapedCommand,cwd,durationMs:getDurationMs(startTime),failed:!0,timedOut,isCanceled,isGracefullyCanceled,isTerminated:signal!==
void 0,isMaxBuffer,isForcefullyTerminated,exitCode,signal,signalDescription,code:error.cause?.code,stdout:stdio[1],stderr:stdio[2],all,stdio,ipcOutput,pipedFrom:[]}),
omitUndefinedProperties=result=>Object.fromEntries(Object.entries(result).filter(([,value])=>value!==void 0)),normalizeExitPayload=(rawExitCode,rawSignal)=>{let exitCode=rawExitCode===
null?void 0:rawExitCode,signal=rawSignal===null?void 0:rawSignal,signalDescription=signal===void 0?void 0:getSignalDescription(rawSignal);return{exitCode,signal,
signalDescription}}}});function parseNumber(milliseconds){return{days:Math.trunc(milliseconds/864e5),hours:Math.trunc(milliseconds/36e5%24),minutes:Math.trunc(milliseconds/6e4%60),seconds:Math.
trunc(milliseconds/1e3%60),milliseconds:Math.trunc(milliseconds%1e3),microseconds:Math.trunc(toZeroIfInfinity(milliseconds*1e3)%1e3),nanoseconds:Math.trunc(toZeroIfInfinity(
milliseconds*1e6)%1e3)}}function parseBigint(milliseconds){return{days:milliseconds/86400000n,hours:milliseconds/3600000n%24n,minutes:milliseconds/60000n%60n,seconds:milliseconds/
1000n%60n,milliseconds:milliseconds%1000n,microseconds:0n,nanoseconds:0n}}function parseMilliseconds(milliseconds){switch(typeof milliseconds){case"number":{if(Number.
isFinite(milliseconds))return parseNumber(milliseconds);break}case"bigint":return parseBigint(milliseconds)}throw new TypeError("Expected a finite number or big\
int")}var toZeroIfInfinity,init_parse_ms=__esm({"node_modules/parse-ms/index.js"(){toZeroIfInfinity=value=>Number.isFinite(value)?value:0}});function prettyMilliseconds(milliseconds,options){let isBigInt=typeof milliseconds=="bigint";if(!isBigInt&&!Number.isFinite(milliseconds))throw new TypeError("E\
xpected a finite number or bigint");options={...options};let sign=milliseconds<0?"-":"";milliseconds=milliseconds<0?-milliseconds:milliseconds,options.colonNotation&&
(options.compact=!1,options.formatSubMilliseconds=!1,options.separateMilliseconds=!1,options.verbose=!1),options.compact&&(options.unitCount=1,options.secondsDecimalDigits=
0,options.millisecondsDecimalDigits=0);let result=[],floorDecimals=(value,decimalDigits)=>{let flooredInterimValue=Math.floor(value*10**decimalDigits+SECOND_ROUNDING_EPSILON);
return(Math.round(flooredInterimValue)/10**decimalDigits).toFixed(decimalDigits)},add=(value,long,short,valueString)=>{if(!((result.length===0||!options.colonNotation)&&
isZero(value)&&!(options.colonNotation&&short==="m"))){if(valueString??=String(value),options.colonNotation){let wholeDigits=valueString.includes(".")?valueString.
split(".")[0].length:valueString.length,minLength=result.length>0?2:1;valueString="0".repeat(Math.max(0,minLength-wholeDigits))+valueString}else valueString+=options.
verbose?" "+pluralize(long,value):short;result.push(valueString)}},parsed2=parseMilliseconds(milliseconds),days=BigInt(parsed2.days);if(options.hideYearAndDays?
add(BigInt(days)*24n+BigInt(parsed2.hours),"hour","h"):(options.hideYear?add(days,"day","d"):(add(days/365n,"year","y"),add(days%365n,"day","d")),add(Number(parsed2.
hours),"hour","h")),add(Number(parsed2.minutes),"minute","m"),!options.hideSeconds)if(options.separateMilliseconds||options.formatSubMilliseconds||!options.colonNotation&&
milliseconds<1e3&&!options.subSecondsAsDecimals){let seconds=Number(parsed2.seconds),milliseconds2=Number(parsed2.milliseconds),microseconds=Number(parsed2.microseconds),
nanoseconds=Number(parsed2.nanoseconds);if(add(seconds,"second","s"),options.formatSubMilliseconds)add(milliseconds2,"millisecond","ms"),add(microseconds,"micro\
second","\xB5s"),add(nanoseconds,"nanosecond","ns");else{let millisecondsAndBelow=milliseconds2+microseconds/1e3+nanoseconds/1e6,millisecondsDecimalDigits=typeof options.
millisecondsDecimalDigits=="number"?options.millisecondsDecimalDigits:0,roundedMilliseconds=millisecondsAndBelow>=1?Math.round(millisecondsAndBelow):Math.ceil(millisecondsAndBelow),
maximumMilliseconds=1e3-10**-millisecondsDecimalDigits,millisecondsString=millisecondsDecimalDigits?Math.min(millisecondsAndBelow,maximumMilliseconds).toFixed(millisecondsDecimalDigits):
Math.min(roundedMilliseconds,maximumMilliseconds);add(Number.parseFloat(millisecondsString),"millisecond","ms",millisecondsString)}}else{let seconds=(isBigInt?Number(
milliseconds%ONE_DAY_IN_MILLISECONDS):milliseconds)/1e3%60,secondsDecimalDigits=typeof options.secondsDecimalDigits=="number"?options.secondsDecimalDigits:1,secondsFixed=floorDecimals(
seconds,secondsDecimalDigits),secondsString=options.keepDecimalsOnWholeSeconds?secondsFixed:secondsFixed.replace(/\.0+$/,"");add(Number.parseFloat(secondsString),
"second","s",secondsString)}if(result.length===0)return sign+"0"+(options.verbose?" milliseconds":"ms");let separator=options.colonNotation?":":" ";return typeof options.
unitCount=="number"&&(result=result.slice(0,Math.max(options.unitCount,1))),sign+result.join(separator)}var isZero,pluralize,SECOND_ROUNDING_EPSILON,ONE_DAY_IN_MILLISECONDS,
init_pretty_ms=__esm({"node_modules/pretty-ms/index.js"(){init_parse_ms();isZero=value=>value===0||value===0n,pluralize=(word,count4)=>count4===1||count4===1n?word:
`${word}s`,SECOND_ROUNDING_EPSILON=1e-7,ONE_DAY_IN_MILLISECONDS=24n*60n*60n*1000n}});var logError,init_error=__esm({"node_modules/execa/lib/verbose/error.js"(){init_log();logError=(result,verboseInfo)=>{result.failed&&verboseLog({type:"error",verboseMessage:result.
shortMessage,verboseInfo,result})}}});var logResult,logDuration,init_complete=__esm({"node_modules/execa/lib/verbose/complete.js"(){init_pretty_ms();init_values();init_log();init_error();logResult=(result,verboseInfo)=>{
isVerbose(verboseInfo)&&(logError(result,verboseInfo),logDuration(result,verboseInfo))},logDuration=(result,verboseInfo)=>{let verboseMessage=`(done in ${prettyMilliseconds(
result.durationMs)})`;verboseLog({type:"duration",verboseMessage,verboseInfo,result})}}});var handleResult,init_reject=__esm({"node_modules/execa/lib/return/reject.js"(){init_complete();handleResult=(result,verboseInfo,{reject:reject2})=>{if(logResult(
result,verboseInfo),result.failed&&reject2)throw result;return result}}});var getStdioItemType,getTransformObjectType,getDuplexType,getTransformStreamType,validateNonGeneratorType,checkUndefinedOption,getGeneratorObjectType,checkBooleanOption,
isGenerator,isAsyncGenerator,isSyncGenerator,isTransformOptions,isUrl,isRegularUrl,isFilePathObject,FILE_PATH_KEYS,isFilePathString,isUnknownStdioString,KNOWN_STDIO_STRINGS,
isReadableStream2,isWritableStream2,isWebStream,isTransformStream,isAsyncIterableObject,isIterableObject,isObject2,TRANSFORM_TYPES,FILE_TYPES,SPECIAL_DUPLICATE_TYPES_SYNC,
SPECIAL_DUPLICATE_TYPES,FORBID_DUPLICATE_TYPES,TYPE_TO_MESSAGE,init_type=__esm({"node_modules/execa/lib/stdio/type.js"(){init_is_stream();init_is_plain_obj();init_uint_array();
getStdioItemType=(value,optionName)=>isAsyncGenerator(value)?"asyncGenerator":isSyncGenerator(value)?"generator":isUrl(value)?"fileUrl":isFilePathObject(value)?
"filePath":isWebStream(value)?"webStream":isStream(value,{checkOpen:!1})?"native":isUint8Array(value)?"uint8Array":isAsyncIterableObject(value)?"asyncIterable":
isIterableObject(value)?"iterable":isTransformStream(value)?getTransformStreamType({transform:value},optionName):isTransformOptions(value)?getTransformObjectType(
value,optionName):"native",getTransformObjectType=(value,optionName)=>isDuplexStream(value.transform,{checkOpen:!1})?getDuplexType(value,optionName):isTransformStream(
value.transform)?getTransformStreamType(value,optionName):getGeneratorObjectType(value,optionName),getDuplexType=(value,optionName)=>(validateNonGeneratorType(value,
optionName,"Duplex stream"),"duplex"),getTransformStreamType=(value,optionName)=>(validateNonGeneratorType(value,optionName,"web TransformStream"),"webTransform"),
validateNonGeneratorType=({final,binary,objectMode},optionName,typeName)=>{checkUndefinedOption(final,`${optionName}.final`,typeName),checkUndefinedOption(binary,
`${optionName}.binary`,typeName),checkBooleanOption(objectMode,`${optionName}.objectMode`)},checkUndefinedOption=(value,optionName,typeName)=>{if(value!==void 0)
throw new TypeError(`The \`${optionName}\` option can only be defined when using a generator, not a ${typeName}.`)},getGeneratorObjectType=({transform:transform2,
final,binary,objectMode},optionName)=>{if(transform2!==void 0&&!isGenerator(transform2))throw new TypeError(`The \`${optionName}.transform\` option must be a gen\
erator, a Duplex stream or a web TransformStream.`);if(isDuplexStream(final,{checkOpen:!1}))throw new TypeError(`The \`${optionName}.final\` option must not be a\
 Duplex stream.`);if(isTransformStream(final))throw new TypeError(`The \`${optionName}.final\` option must not be a web TransformStream.`);if(final!==void 0&&!isGenerator(
final))throw new TypeError(`The \`${optionName}.final\` option must be a generator.`);return checkBooleanOption(binary,`${optionName}.binary`),checkBooleanOption(
objectMode,`${optionName}.objectMode`),isAsyncGenerator(transform2)||isAsyncGenerator(final)?"asyncGenerator":"generator"},checkBooleanOption=(value,optionName)=>{
if(value!==void 0&&typeof value!="boolean")throw new TypeError(`The \`${optionName}\` option must use a boolean.`)},isGenerator=value=>isAsyncGenerator(value)||
isSyncGenerator(value),isAsyncGenerator=value=>Object.prototype.toString.call(value)==="[object AsyncGeneratorFunction]",isSyncGenerator=value=>Object.prototype.
toString.call(value)==="[object GeneratorFunction]",isTransformOptions=value=>isPlainObject2(value)&&(value.transform!==void 0||value.final!==void 0),isUrl=value=>Object.
prototype.toString.call(value)==="[object URL]",isRegularUrl=value=>isUrl(value)&&value.protocol!=="file:",isFilePathObject=value=>isPlainObject2(value)&&Object.
keys(value).length>0&&Object.keys(value).every(key2=>FILE_PATH_KEYS.has(key2))&&isFilePathString(value.file),FILE_PATH_KEYS=new Set(["file","append"]),isFilePathString=
file=>typeof file=="string",isUnknownStdioString=(type,value)=>type==="native"&&typeof value=="string"&&!KNOWN_STDIO_STRINGS.has(value),KNOWN_STDIO_STRINGS=new Set(
["ipc","ignore","inherit","overlapped","pipe"]),isReadableStream2=value=>Object.prototype.toString.call(value)==="[object ReadableStream]",isWritableStream2=value=>Object.
prototype.toString.call(value)==="[object WritableStream]",isWebStream=value=>isReadableStream2(value)||isWritableStream2(value),isTransformStream=value=>isReadableStream2(
value?.readable)&&isWritableStream2(value?.writable),isAsyncIterableObject=value=>isObject2(value)&&typeof value[Symbol.asyncIterator]=="function",isIterableObject=
value=>isObject2(value)&&typeof value[Symbol.iterator]=="function",isObject2=value=>typeof value=="object"&&value!==null,TRANSFORM_TYPES=new Set(["generator","a\
syncGenerator","duplex","webTransform"]),FILE_TYPES=new Set(["fileUrl","filePath","fileNumber"]),SPECIAL_DUPLICATE_TYPES_SYNC=new Set(["fileUrl","filePath"]),SPECIAL_DUPLICATE_TYPES=
new Set([...SPECIAL_DUPLICATE_TYPES_SYNC,"webStream","nodeStream"]),FORBID_DUPLICATE_TYPES=new Set(["webTransform","duplex"]),TYPE_TO_MESSAGE={generator:"a gene\
rator",asyncGenerator:"an async generator",fileUrl:"a file URL",filePath:"a file path string",fileNumber:"a file descriptor number",webStream:"a web stream",nodeStream:"\
a Node.js stream",webTransform:"a web TransformStream",duplex:"a Duplex stream",native:"any value",iterable:"an iterable",asyncIterable:"an async iterable",string:"\
a string",uint8Array:"a Uint8Array"}}});var getTransformObjectModes,getOutputObjectModes,getInputObjectModes,getFdObjectMode,init_object_mode=__esm({"node_modules/execa/lib/transform/object-mode.js"(){
init_type();getTransformObjectModes=(objectMode,index,newTransforms,direction)=>direction==="output"?getOutputObjectModes(objectMode,index,newTransforms):getInputObjectModes(
objectMode,index,newTransforms),getOutputObjectModes=(objectMode,index,newTransforms)=>{let writableObjectMode=index!==0&&newTransforms[index-1].value.readableObjectMode;
return{writableObjectMode,readableObjectMode:objectMode??writableObjectMode}},getInputObjectModes=(objectMode,index,newTransforms)=>{let writableObjectMode=index===
0?objectMode===!0:newTransforms[index-1].value.readableObjectMode,readableObjectMode=index!==newTransforms.length-1&&(objectMode??writableObjectMode);return{writableObjectMode,
readableObjectMode}},getFdObjectMode=(stdioItems,direction)=>{let lastTransform=stdioItems.findLast(({type})=>TRANSFORM_TYPES.has(type));return lastTransform===
void 0?!1:direction==="input"?lastTransform.value.writableObjectMode:lastTransform.value.readableObjectMode}}});var normalizeTransforms,getTransforms,normalizeTransform,normalizeDuplex,normalizeTransformStream,normalizeGenerator,sortTransforms,init_normalize=__esm({"node_\
modules/execa/lib/transform/normalize.js"(){init_is_plain_obj();init_encoding_option();init_type();init_object_mode();normalizeTransforms=(stdioItems,optionName,direction,options)=>[
...stdioItems.filter(({type})=>!TRANSFORM_TYPES.has(type)),...getTransforms(stdioItems,optionName,direction,options)],getTransforms=(stdioItems,optionName,direction,{
encoding})=>{let transforms=stdioItems.filter(({type})=>TRANSFORM_TYPES.has(type)),newTransforms=Array.from({length:transforms.length});for(let[index,stdioItem]of Object.
entries(transforms))newTransforms[index]=normalizeTransform({stdioItem,index:Number(index),newTransforms,optionName,direction,encoding});return sortTransforms(newTransforms,
direction)},normalizeTransform=({stdioItem,stdioItem:{type},index,newTransforms,optionName,direction,encoding})=>type==="duplex"?normalizeDuplex({stdioItem,optionName}):
type==="webTransform"?normalizeTransformStream({stdioItem,index,newTransforms,direction}):normalizeGenerator({stdioItem,index,newTransforms,direction,encoding}),
normalizeDuplex=({stdioItem,stdioItem:{value:{transform:transform2,transform:{writableObjectMode,readableObjectMode},objectMode=readableObjectMode}},optionName})=>{
if(objectMode&&!readableObjectMode)throw new TypeError(`The \`${optionName}.objectMode\` option can only be \`true\` if \`new Duplex({objectMode: true})\` is used.`);
if(!objectMode&&readableObjectMode)throw new TypeError(`The \`${optionName}.objectMode\` option cannot be \`false\` if \`new Duplex({objectMode: true})\` is used.`);
return{...stdioItem,value:{transform:transform2,writableObjectMode,readableObjectMode}}},normalizeTransformStream=({stdioItem,stdioItem:{value},index,newTransforms,
direction})=>{let{transform:transform2,objectMode}=isPlainObject2(value)?value:{transform:value},{writableObjectMode,readableObjectMode}=getTransformObjectModes(
objectMode,index,newTransforms,direction);return{...stdioItem,value:{transform:transform2,writableObjectMode,readableObjectMode}}},normalizeGenerator=({stdioItem,
stdioItem:{value},index,newTransforms,direction,encoding})=>{let{transform:transform2,final,binary:binaryOption=!1,preserveNewlines=!1,objectMode}=isPlainObject2(
value)?value:{transform:value},binary=binaryOption||BINARY_ENCODINGS.has(encoding),{writableObjectMode,readableObjectMode}=getTransformObjectModes(objectMode,index,
newTransforms,direction);return{...stdioItem,value:{transform:transform2,final,binary,preserveNewlines,writableObjectMode,readableObjectMode}}},sortTransforms=(newTransforms,direction)=>direction===
"input"?newTransforms.reverse():newTransforms}});import process7 from"node:process";var getStreamDirection,getStdioItemDirection,KNOWN_DIRECTIONS,anyDirection,alwaysInput,guessStreamDirection,getStandardStreamDirection,
DEFAULT_DIRECTION,init_direction=__esm({"node_modules/execa/lib/stdio/direction.js"(){init_is_stream();init_type();getStreamDirection=(stdioItems,fdNumber,optionName)=>{
let directions=stdioItems.map(stdioItem=>getStdioItemDirection(stdioItem,fdNumber));if(directions.includes("input")&&directions.includes("output"))throw new TypeError(
`The \`${optionName}\` option must not be an array of both readable and writable values.`);return directions.find(Boolean)??DEFAULT_DIRECTION},getStdioItemDirection=
({type,value},fdNumber)=>KNOWN_DIRECTIONS[fdNumber]??guessStreamDirection[type](value),KNOWN_DIRECTIONS=["input","output","output"],anyDirection=()=>{},alwaysInput=
()=>"input",guessStreamDirection={generator:anyDirection,asyncGenerator:anyDirection,fileUrl:anyDirection,filePath:anyDirection,iterable:alwaysInput,asyncIterable:alwaysInput,
uint8Array:alwaysInput,webStream:value=>isWritableStream2(value)?"output":"input",nodeStream(value){return isReadableStream(value,{checkOpen:!1})?isWritableStream(
value,{checkOpen:!1})?void 0:"input":"output"},webTransform:anyDirection,duplex:anyDirection,native(value){let standardStreamDirection=getStandardStreamDirection(
value);if(standardStreamDirection!==void 0)return standardStreamDirection;if(isStream(value,{checkOpen:!1}))return guessStreamDirection.nodeStream(value)}},getStandardStreamDirection=
value=>{if([0,process7.stdin].includes(value))return"input";if([1,2,process7.stdout,process7.stderr].includes(value))return"output"},DEFAULT_DIRECTION="output"}});var normalizeIpcStdioArray,init_array2=__esm({"node_modules/execa/lib/ipc/array.js"(){normalizeIpcStdioArray=(stdioArray,ipc)=>ipc&&!stdioArray.includes("ipc")?
[...stdioArray,"ipc"]:stdioArray}});var normalizeStdioOption,getStdioArray,hasAlias,addDefaultValue2,normalizeStdioSync,isOutputPipeOnly,init_stdio_option=__esm({"node_modules/execa/lib/stdio/stdi\
o-option.js"(){init_standard_stream();init_array2();init_values();normalizeStdioOption=({stdio,ipc,buffer,...options},verboseInfo,isSync)=>{let stdioArray=getStdioArray(
stdio,options).map((stdioOption,fdNumber)=>addDefaultValue2(stdioOption,fdNumber));return isSync?normalizeStdioSync(stdioArray,buffer,verboseInfo):normalizeIpcStdioArray(
stdioArray,ipc)},getStdioArray=(stdio,options)=>{if(stdio===void 0)return STANDARD_STREAMS_ALIASES.map(alias=>options[alias]);if(hasAlias(options))throw new Error(
`It's not possible to provide \`stdio\` in combination with one of ${STANDARD_STREAMS_ALIASES.map(alias=>`\`${alias}\``).join(", ")}`);if(typeof stdio=="string")
return[stdio,stdio,stdio];if(!Array.isArray(stdio))throw new TypeError(`Expected \`stdio\` to be of type \`string\` or \`Array\`, got \`${typeof stdio}\``);let length=Math.
max(stdio.length,STANDARD_STREAMS_ALIASES.length);return Array.from({length},(_,fdNumber)=>stdio[fdNumber])},hasAlias=options=>STANDARD_STREAMS_ALIASES.some(alias=>options[alias]!==
void 0),addDefaultValue2=(stdioOption,fdNumber)=>Array.isArray(stdioOption)?stdioOption.map(item=>addDefaultValue2(item,fdNumber)):stdioOption??(fdNumber>=STANDARD_STREAMS_ALIASES.
length?"ignore":"pipe"),normalizeStdioSync=(stdioArray,buffer,verboseInfo)=>stdioArray.map((stdioOption,fdNumber)=>!buffer[fdNumber]&&fdNumber!==0&&!isFullVerbose(
verboseInfo,fdNumber)&&isOutputPipeOnly(stdioOption)?"ignore":stdioOption),isOutputPipeOnly=stdioOption=>stdioOption==="pipe"||Array.isArray(stdioOption)&&stdioOption.
every(item=>item==="pipe")}});import{readFileSync as readFileSync6}from"node:fs";import tty2 from"node:tty";var handleNativeStream,handleNativeStreamSync,getTargetFd,getTargetFdNumber,handleNativeStreamAsync,
getStandardStream,init_native=__esm({"node_modules/execa/lib/stdio/native.js"(){init_is_stream();init_standard_stream();init_uint_array();init_fd_options();handleNativeStream=
({stdioItem,stdioItem:{type},isStdioArray,fdNumber,direction,isSync})=>!isStdioArray||type!=="native"?stdioItem:isSync?handleNativeStreamSync({stdioItem,fdNumber,
direction}):handleNativeStreamAsync({stdioItem,fdNumber}),handleNativeStreamSync=({stdioItem,stdioItem:{value,optionName},fdNumber,direction})=>{let targetFd=getTargetFd(
{value,optionName,fdNumber,direction});if(targetFd!==void 0)return targetFd;if(isStream(value,{checkOpen:!1}))throw new TypeError(`The \`${optionName}: Stream\` \
option cannot both be an array and include a stream with synchronous methods.`);return stdioItem},getTargetFd=({value,optionName,fdNumber,direction})=>{let targetFdNumber=getTargetFdNumber(
value,fdNumber);if(targetFdNumber!==void 0){if(direction==="output")return{type:"fileNumber",value:targetFdNumber,optionName};if(tty2.isatty(targetFdNumber))throw new TypeError(
`The \`${optionName}: ${serializeOptionValue(value)}\` option is invalid: it cannot be a TTY with synchronous methods.`);return{type:"uint8Array",value:bufferToUint8Array(
readFileSync6(targetFdNumber)),optionName}}},getTargetFdNumber=(value,fdNumber)=>{if(value==="inherit")return fdNumber;if(typeof value=="number")return value;let standardStreamIndex=STANDARD_STREAMS.
indexOf(value);if(standardStreamIndex!==-1)return standardStreamIndex},handleNativeStreamAsync=({stdioItem,stdioItem:{value,optionName},fdNumber})=>value==="inh\
erit"?{type:"nodeStream",value:getStandardStream(fdNumber,value,optionName),optionName}:typeof value=="number"?{type:"nodeStream",value:getStandardStream(value,
value,optionName),optionName}:isStream(value,{checkOpen:!1})?{type:"nodeStream",value,optionName}:stdioItem,getStandardStream=(fdNumber,value,optionName)=>{let standardStream=STANDARD_STREAMS[fdNumber];
if(standardStream===void 0)throw new TypeError(`The \`${optionName}: ${value}\` option is invalid: no such standard stream.`);return standardStream}}});var handleInputOptions,handleInputOption,getInputType,handleInputFileOption,getInputFileType,init_input_option=__esm({"node_modules/execa/lib/stdio/input-option\
.js"(){init_is_stream();init_uint_array();init_type();handleInputOptions=({input,inputFile},fdNumber)=>fdNumber===0?[...handleInputOption(input),...handleInputFileOption(
inputFile)]:[],handleInputOption=input=>input===void 0?[]:[{type:getInputType(input),value:input,optionName:"input"}],getInputType=input=>{if(isReadableStream(input,
{checkOpen:!1}))return"nodeStream";if(typeof input=="string")return"string";if(isUint8Array(input))return"uint8Array";throw new Error("The `input` option must b\
e a string, a Uint8Array or a Node.js Readable stream.")},handleInputFileOption=inputFile=>inputFile===void 0?[]:[{...getInputFileType(inputFile),optionName:"in\
putFile"}],getInputFileType=inputFile=>{if(isUrl(inputFile))return{type:"fileUrl",value:inputFile};if(isFilePathString(inputFile))return{type:"filePath",value:{
file:inputFile}};throw new Error("The `inputFile` option must be a file path string or a file URL.")}}});var filterDuplicates,getDuplicateStream,getOtherStdioItems,validateDuplicateStreamSync,getDuplicateStreamInstance,hasSameValue,validateDuplicateTransform,throwOnDuplicateStream,
init_duplicate=__esm({"node_modules/execa/lib/stdio/duplicate.js"(){init_type();filterDuplicates=stdioItems=>stdioItems.filter((stdioItemOne,indexOne)=>stdioItems.
every((stdioItemTwo,indexTwo)=>stdioItemOne.value!==stdioItemTwo.value||indexOne>=indexTwo||stdioItemOne.type==="generator"||stdioItemOne.type==="asyncGenerator")),
getDuplicateStream=({stdioItem:{type,value,optionName},direction,fileDescriptors,isSync})=>{let otherStdioItems=getOtherStdioItems(fileDescriptors,type);if(otherStdioItems.
length!==0){if(isSync){validateDuplicateStreamSync({otherStdioItems,type,value,optionName,direction});return}if(SPECIAL_DUPLICATE_TYPES.has(type))return getDuplicateStreamInstance(
{otherStdioItems,type,value,optionName,direction});FORBID_DUPLICATE_TYPES.has(type)&&validateDuplicateTransform({otherStdioItems,type,value,optionName})}},getOtherStdioItems=
(fileDescriptors,type)=>fileDescriptors.flatMap(({direction,stdioItems})=>stdioItems.filter(stdioItem=>stdioItem.type===type).map((stdioItem=>({...stdioItem,direction})))),
validateDuplicateStreamSync=({otherStdioItems,type,value,optionName,direction})=>{SPECIAL_DUPLICATE_TYPES_SYNC.has(type)&&getDuplicateStreamInstance({otherStdioItems,
type,value,optionName,direction})},getDuplicateStreamInstance=({otherStdioItems,type,value,optionName,direction})=>{let duplicateStdioItems=otherStdioItems.filter(
stdioItem=>hasSameValue(stdioItem,value));if(duplicateStdioItems.length===0)return;let differentStdioItem=duplicateStdioItems.find(stdioItem=>stdioItem.direction!==
direction);return throwOnDuplicateStream(differentStdioItem,optionName,type),direction==="output"?duplicateStdioItems[0].stream:void 0},hasSameValue=({type,value},secondValue)=>type===
"filePath"?value.file===secondValue.file:type==="fileUrl"?value.href===secondValue.href:value===secondValue,validateDuplicateTransform=({otherStdioItems,type,value,
optionName})=>{let duplicateStdioItem=otherStdioItems.find(({value:{transform:transform2}})=>transform2===value.transform);throwOnDuplicateStream(duplicateStdioItem,
optionName,type)},throwOnDuplicateStream=(stdioItem,optionName,type)=>{if(stdioItem!==void 0)throw new TypeError(`The \`${stdioItem.optionName}\` and \`${optionName}\
\` options must not target ${TYPE_TO_MESSAGE[type]} that is the same.`)}}});var handleStdio,getFileDescriptor,initializeStdioItems,initializeStdioItem,validateStdioArray,INVALID_STDIO_ARRAY_OPTIONS,validateStreams,validateFileStdio,validateFileObjectMode,
getFinalFileDescriptors,getFinalFileDescriptor,addStreamProperties,cleanupCustomStreams,forwardStdio,init_handle=__esm({"node_modules/execa/lib/stdio/handle.js"(){
init_standard_stream();init_normalize();init_object_mode();init_type();init_direction();init_stdio_option();init_native();init_input_option();init_duplicate();handleStdio=
(addProperties3,options,verboseInfo,isSync)=>{let initialFileDescriptors=normalizeStdioOption(options,verboseInfo,isSync).map((stdioOption,fdNumber)=>getFileDescriptor(
{stdioOption,fdNumber,options,isSync})),fileDescriptors=getFinalFileDescriptors({initialFileDescriptors,addProperties:addProperties3,options,isSync});return options.
stdio=fileDescriptors.map(({stdioItems})=>forwardStdio(stdioItems)),fileDescriptors},getFileDescriptor=({stdioOption,fdNumber,options,isSync})=>{let optionName=getStreamName(
fdNumber),{stdioItems:initialStdioItems,isStdioArray}=initializeStdioItems({stdioOption,fdNumber,options,optionName}),direction=getStreamDirection(initialStdioItems,
fdNumber,optionName),stdioItems=initialStdioItems.map(stdioItem=>handleNativeStream({stdioItem,isStdioArray,fdNumber,direction,isSync})),normalizedStdioItems=normalizeTransforms(
stdioItems,optionName,direction,options),objectMode=getFdObjectMode(normalizedStdioItems,direction);return validateFileObjectMode(normalizedStdioItems,objectMode),
{direction,objectMode,stdioItems:normalizedStdioItems}},initializeStdioItems=({stdioOption,fdNumber,options,optionName})=>{let initialStdioItems=[...(Array.isArray(
stdioOption)?stdioOption:[stdioOption]).map(value=>initializeStdioItem(value,optionName)),...handleInputOptions(options,fdNumber)],stdioItems=filterDuplicates(initialStdioItems),
isStdioArray=stdioItems.length>1;return validateStdioArray(stdioItems,isStdioArray,optionName),validateStreams(stdioItems),{stdioItems,isStdioArray}},initializeStdioItem=
(value,optionName)=>({type:getStdioItemType(value,optionName),value,optionName}),validateStdioArray=(stdioItems,isStdioArray,optionName)=>{if(stdioItems.length===
0)throw new TypeError(`The \`${optionName}\` option must not be an empty array.`);if(isStdioArray){for(let{value,optionName:optionName2}of stdioItems)if(INVALID_STDIO_ARRAY_OPTIONS.
has(value))throw new Error(`The \`${optionName2}\` option must not include \`${value}\`.`)}},INVALID_STDIO_ARRAY_OPTIONS=new Set(["ignore","ipc"]),validateStreams=
stdioItems=>{for(let stdioItem of stdioItems)validateFileStdio(stdioItem)},validateFileStdio=({type,value,optionName})=>{if(isRegularUrl(value))throw new TypeError(
`The \`${optionName}: URL\` option must use the \`file:\` scheme.
For example, you can use the \`pathToFileURL()\` method of the \`url\` core module.`);if(isUnknownStdioString(type,value))throw new TypeError(`The \`${optionName}\
: { file: '...' }\` option must be used instead of \`${optionName}: '...'\`.`)},validateFileObjectMode=(stdioItems,objectMode)=>{if(!objectMode)return;let fileStdioItem=stdioItems.
find(({type})=>FILE_TYPES.has(type));if(fileStdioItem!==void 0)throw new TypeError(`The \`${fileStdioItem.optionName}\` option cannot use both files and transfor\
ms in objectMode.`)},getFinalFileDescriptors=({initialFileDescriptors,addProperties:addProperties3,options,isSync})=>{let fileDescriptors=[];try{for(let fileDescriptor of initialFileDescriptors)
fileDescriptors.push(getFinalFileDescriptor({fileDescriptor,fileDescriptors,addProperties:addProperties3,options,isSync}));return fileDescriptors}catch(error){throw cleanupCustomStreams(
fileDescriptors),error}},getFinalFileDescriptor=({fileDescriptor:{direction,objectMode,stdioItems},fileDescriptors,addProperties:addProperties3,options,isSync})=>{
let finalStdioItems=stdioItems.map(stdioItem=>addStreamProperties({stdioItem,addProperties:addProperties3,direction,options,fileDescriptors,isSync}));return{direction,
objectMode,stdioItems:finalStdioItems}},addStreamProperties=({stdioItem,addProperties:addProperties3,direction,options,fileDescriptors,isSync})=>{let duplicateStream=getDuplicateStream(
{stdioItem,direction,fileDescriptors,isSync});return duplicateStream!==void 0?{...stdioItem,stream:duplicateStream}:{...stdioItem,...addProperties3[direction][stdioItem.
type](stdioItem,options)}},cleanupCustomStreams=fileDescriptors=>{for(let{stdioItems}of fileDescriptors)for(let{stream}of stdioItems)stream!==void 0&&!isStandardStream(
stream)&&stream.destroy()},forwardStdio=stdioItems=>{if(stdioItems.length>1)return stdioItems.some(({value:value2})=>value2==="overlapped")?"overlapped":"pipe";
let[{type,value}]=stdioItems;return type==="native"?value:"pipe"}}});import{readFileSync as readFileSync7}from"node:fs";var handleStdioSync,forbiddenIfSync,forbiddenNativeIfSync,throwInvalidSyncValue,addProperties,addPropertiesSync,
init_handle_sync=__esm({"node_modules/execa/lib/stdio/handle-sync.js"(){init_uint_array();init_handle();init_type();handleStdioSync=(options,verboseInfo)=>handleStdio(
addPropertiesSync,options,verboseInfo,!0),forbiddenIfSync=({type,optionName})=>{throwInvalidSyncValue(optionName,TYPE_TO_MESSAGE[type])},forbiddenNativeIfSync=({
optionName,value})=>((value==="ipc"||value==="overlapped")&&throwInvalidSyncValue(optionName,`"${value}"`),{}),throwInvalidSyncValue=(optionName,value)=>{throw new TypeError(
`The \`${optionName}\` option cannot be ${value} with synchronous methods.`)},addProperties={generator(){},asyncGenerator:forbiddenIfSync,webStream:forbiddenIfSync,
nodeStream:forbiddenIfSync,webTransform:forbiddenIfSync,duplex:forbiddenIfSync,asyncIterable:forbiddenIfSync,native:forbiddenNativeIfSync},addPropertiesSync={input:{
...addProperties,fileUrl:({value})=>({contents:[bufferToUint8Array(readFileSync7(value))]}),filePath:({value:{file}})=>({contents:[bufferToUint8Array(readFileSync7(
file))]}),fileNumber:forbiddenIfSync,iterable:({value})=>({contents:[...value]}),string:({value})=>({contents:[value]}),uint8Array:({value})=>({contents:[value]})},
output:{...addProperties,fileUrl:({value})=>({path:value}),filePath:({value:{file,append:append2}})=>({path:file,append:append2}),fileNumber:({value})=>({path:value}),
iterable:forbiddenIfSync,string:forbiddenIfSync,uint8Array:forbiddenIfSync}}}});var stripNewline,getStripFinalNewline,init_strip_newline=__esm({"node_modules/execa/lib/io/strip-newline.js"(){init_strip_final_newline();stripNewline=(value,{stripFinalNewline:stripFinalNewline2},fdNumber)=>getStripFinalNewline(
stripFinalNewline2,fdNumber)&&value!==void 0&&!Array.isArray(value)?stripFinalNewline(value):value,getStripFinalNewline=(stripFinalNewline2,fdNumber)=>fdNumber===
"all"?stripFinalNewline2[1]||stripFinalNewline2[2]:stripFinalNewline2[fdNumber]}});var getSplitLinesGenerator,splitLinesSync,splitLinesItemSync,initializeSplitLines,splitGenerator,getNewlineLength,linesFinal,getAppendNewlineGenerator,appendNewlineGenerator,
concatString,linesStringInfo,concatUint8Array,linesUint8ArrayInfo,init_split=__esm({"node_modules/execa/lib/transform/split.js"(){getSplitLinesGenerator=(binary,preserveNewlines,skipped,state)=>binary||
skipped?void 0:initializeSplitLines(preserveNewlines,state),splitLinesSync=(chunk,preserveNewlines,objectMode)=>objectMode?chunk.flatMap(item=>splitLinesItemSync(
item,preserveNewlines)):splitLinesItemSync(chunk,preserveNewlines),splitLinesItemSync=(chunk,preserveNewlines)=>{let{transform:transform2,final}=initializeSplitLines(
preserveNewlines,{});return[...transform2(chunk),...final()]},initializeSplitLines=(preserveNewlines,state)=>(state.previousChunks="",{transform:splitGenerator.
bind(void 0,state,preserveNewlines),final:linesFinal.bind(void 0,state)}),splitGenerator=function*(state,preserveNewlines,chunk){if(typeof chunk!="string"){yield chunk;
return}let{previousChunks}=state,start3=-1;for(let end=0;end<chunk.length;end+=1)if(chunk[end]===`
`){let newlineLength=getNewlineLength(chunk,end,preserveNewlines,state),line=chunk.slice(start3+1,end+1-newlineLength);previousChunks.length>0&&(line=concatString(
previousChunks,line),previousChunks=""),yield line,start3=end}start3!==chunk.length-1&&(previousChunks=concatString(previousChunks,chunk.slice(start3+1))),state.
previousChunks=previousChunks},getNewlineLength=(chunk,end,preserveNewlines,state)=>preserveNewlines?0:(state.isWindowsNewline=end!==0&&chunk[end-1]==="\r",state.
isWindowsNewline?2:1),linesFinal=function*({previousChunks}){previousChunks.length>0&&(yield previousChunks)},getAppendNewlineGenerator=({binary,preserveNewlines,
readableObjectMode,state})=>binary||preserveNewlines||readableObjectMode?void 0:{transform:appendNewlineGenerator.bind(void 0,state)},appendNewlineGenerator=function*({
isWindowsNewline=!1},chunk){let{unixNewline,windowsNewline,LF:LF2,concatBytes}=typeof chunk=="string"?linesStringInfo:linesUint8ArrayInfo;if(chunk.at(-1)===LF2){
yield chunk;return}yield concatBytes(chunk,isWindowsNewline?windowsNewline:unixNewline)},concatString=(firstChunk,secondChunk)=>`${firstChunk}${secondChunk}`,linesStringInfo=
{windowsNewline:`\r
`,unixNewline:`
`,LF:`
`,concatBytes:concatString},concatUint8Array=(firstChunk,secondChunk)=>{let chunk=new Uint8Array(firstChunk.length+secondChunk.length);return chunk.set(firstChunk,
0),chunk.set(secondChunk,firstChunk.length),chunk},linesUint8ArrayInfo={windowsNewline:new Uint8Array([13,10]),unixNewline:new Uint8Array([10]),LF:10,concatBytes:concatUint8Array}}});import{Buffer as Buffer2}from"node:buffer";var getValidateTransformInput,validateStringTransformInput,getValidateTransformReturn,validateObjectTransformReturn,validateStringTransformReturn,
validateEmptyReturn,init_validate=__esm({"node_modules/execa/lib/transform/validate.js"(){init_uint_array();getValidateTransformInput=(writableObjectMode,optionName)=>writableObjectMode?
void 0:validateStringTransformInput.bind(void 0,optionName),validateStringTransformInput=function*(optionName,chunk){if(typeof chunk!="string"&&!isUint8Array(chunk)&&
!Buffer2.isBuffer(chunk))throw new TypeError(`The \`${optionName}\` option's transform must use "objectMode: true" to receive as input: ${typeof chunk}.`);yield chunk},
getValidateTransformReturn=(readableObjectMode,optionName)=>readableObjectMode?validateObjectTransformReturn.bind(void 0,optionName):validateStringTransformReturn.
bind(void 0,optionName),validateObjectTransformReturn=function*(optionName,chunk){validateEmptyReturn(optionName,chunk),yield chunk},validateStringTransformReturn=
function*(optionName,chunk){if(validateEmptyReturn(optionName,chunk),typeof chunk!="string"&&!isUint8Array(chunk))throw new TypeError(`The \`${optionName}\` opti\
on's function must yield a string or an Uint8Array, not ${typeof chunk}.`);yield chunk},validateEmptyReturn=(optionName,chunk)=>{if(chunk==null)throw new TypeError(
`The \`${optionName}\` option's function must not call \`yield ${chunk}\`.
Instead, \`yield\` should either be called with a value, or not be called at all. For example:
  if (condition) { yield value; }`)}}});import{Buffer as Buffer3}from"node:buffer";import{StringDecoder as StringDecoder3}from"node:string_decoder";var getEncodingTransformGenerator,encodingUint8ArrayGenerator,
encodingStringGenerator,encodingStringFinal,init_encoding_transform=__esm({"node_modules/execa/lib/transform/encoding-transform.js"(){init_uint_array();getEncodingTransformGenerator=
(binary,encoding,skipped)=>{if(skipped)return;if(binary)return{transform:encodingUint8ArrayGenerator.bind(void 0,new TextEncoder)};let stringDecoder=new StringDecoder3(
encoding);return{transform:encodingStringGenerator.bind(void 0,stringDecoder),final:encodingStringFinal.bind(void 0,stringDecoder)}},encodingUint8ArrayGenerator=
function*(textEncoder3,chunk){Buffer3.isBuffer(chunk)?yield bufferToUint8Array(chunk):typeof chunk=="string"?yield textEncoder3.encode(chunk):yield chunk},encodingStringGenerator=
function*(stringDecoder,chunk){yield isUint8Array(chunk)?stringDecoder.write(chunk):chunk},encodingStringFinal=function*(stringDecoder){let lastChunk=stringDecoder.
end();lastChunk!==""&&(yield lastChunk)}}});import{callbackify}from"node:util";var pushChunks,transformChunk,finalChunks,generatorFinalChunks,destroyTransform,identityGenerator,init_run_async=__esm({"node\
_modules/execa/lib/transform/run-async.js"(){pushChunks=callbackify(async(getChunks,state,getChunksArguments,transformStream)=>{state.currentIterable=getChunks(
...getChunksArguments);try{for await(let chunk of state.currentIterable)transformStream.push(chunk)}finally{delete state.currentIterable}}),transformChunk=async function*(chunk,generators,index){
if(index===generators.length){yield chunk;return}let{transform:transform2=identityGenerator}=generators[index];for await(let transformedChunk of transform2(chunk))
yield*transformChunk(transformedChunk,generators,index+1)},finalChunks=async function*(generators){for(let[index,{final}]of Object.entries(generators))yield*generatorFinalChunks(
final,Number(index),generators)},generatorFinalChunks=async function*(final,index,generators){if(final!==void 0)for await(let finalChunk of final())yield*transformChunk(
finalChunk,generators,index+1)},destroyTransform=callbackify(async({currentIterable},error)=>{if(currentIterable!==void 0){await(error?currentIterable.throw(error):
currentIterable.return());return}if(error)throw error}),identityGenerator=function*(chunk){yield chunk}}});var pushChunksSync,runTransformSync,transformChunkSync,finalChunksSync,generatorFinalChunksSync,identityGenerator2,init_run_sync=__esm({"node_modules/execa/lib/\
transform/run-sync.js"(){pushChunksSync=(getChunksSync,getChunksArguments,transformStream,done)=>{try{for(let chunk of getChunksSync(...getChunksArguments))transformStream.
push(chunk);done()}catch(error){done(error)}},runTransformSync=(generators,chunks)=>[...chunks.flatMap(chunk=>[...transformChunkSync(chunk,generators,0)]),...finalChunksSync(
generators)],transformChunkSync=function*(chunk,generators,index){if(index===generators.length){yield chunk;return}let{transform:transform2=identityGenerator2}=generators[index];
for(let transformedChunk of transform2(chunk))yield*transformChunkSync(transformedChunk,generators,index+1)},finalChunksSync=function*(generators){for(let[index,
{final}]of Object.entries(generators))yield*generatorFinalChunksSync(final,Number(index),generators)},generatorFinalChunksSync=function*(final,index,generators){
if(final!==void 0)for(let finalChunk of final())yield*transformChunkSync(finalChunk,generators,index+1)},identityGenerator2=function*(chunk){yield chunk}}});import{Transform,getDefaultHighWaterMark}from"node:stream";var generatorToStream,runGeneratorsSync,addInternalGenerators,init_generator=__esm({"node_modules/exe\
ca/lib/transform/generator.js"(){init_type();init_split();init_validate();init_encoding_transform();init_run_async();init_run_sync();generatorToStream=({value,value:{
transform:transform2,final,writableObjectMode,readableObjectMode},optionName},{encoding})=>{let state={},generators=addInternalGenerators(value,encoding,optionName),
transformAsync=isAsyncGenerator(transform2),finalAsync=isAsyncGenerator(final),transformMethod=transformAsync?pushChunks.bind(void 0,transformChunk,state):pushChunksSync.
bind(void 0,transformChunkSync),finalMethod=transformAsync||finalAsync?pushChunks.bind(void 0,finalChunks,state):pushChunksSync.bind(void 0,finalChunksSync),destroyMethod=transformAsync||
finalAsync?destroyTransform.bind(void 0,state):void 0;return{stream:new Transform({writableObjectMode,writableHighWaterMark:getDefaultHighWaterMark(writableObjectMode),
readableObjectMode,readableHighWaterMark:getDefaultHighWaterMark(readableObjectMode),transform(chunk,encoding2,done){transformMethod([chunk,generators,0],this,done)},
flush(done){finalMethod([generators],this,done)},destroy:destroyMethod})}},runGeneratorsSync=(chunks,stdioItems,encoding,isInput)=>{let generators=stdioItems.filter(
({type})=>type==="generator"),reversedGenerators=isInput?generators.reverse():generators;for(let{value,optionName}of reversedGenerators){let generators2=addInternalGenerators(
value,encoding,optionName);chunks=runTransformSync(generators2,chunks)}return chunks},addInternalGenerators=({transform:transform2,final,binary,writableObjectMode,
readableObjectMode,preserveNewlines},encoding,optionName)=>{let state={};return[{transform:getValidateTransformInput(writableObjectMode,optionName)},getEncodingTransformGenerator(
binary,encoding,writableObjectMode),getSplitLinesGenerator(binary,preserveNewlines,writableObjectMode,state),{transform:transform2,final},{transform:getValidateTransformReturn(
readableObjectMode,optionName)},getAppendNewlineGenerator({binary,preserveNewlines,readableObjectMode,state})].filter(Boolean)}}});var addInputOptionsSync,getInputFdNumbers,addInputOptionSync,applySingleInputGeneratorsSync,validateSerializable,init_input_sync=__esm({"node_modules/execa/lib/\
io/input-sync.js"(){init_generator();init_uint_array();init_type();addInputOptionsSync=(fileDescriptors,options)=>{for(let fdNumber of getInputFdNumbers(fileDescriptors))
addInputOptionSync(fileDescriptors,fdNumber,options)},getInputFdNumbers=fileDescriptors=>new Set(Object.entries(fileDescriptors).filter(([,{direction}])=>direction===
"input").map(([fdNumber])=>Number(fdNumber))),addInputOptionSync=(fileDescriptors,fdNumber,options)=>{let{stdioItems}=fileDescriptors[fdNumber],allStdioItems=stdioItems.
filter(({contents})=>contents!==void 0);if(allStdioItems.length===0)return;if(fdNumber!==0){let[{type,optionName}]=allStdioItems;throw new TypeError(`Only the \`\
stdin\` option, not \`${optionName}\`, can be ${TYPE_TO_MESSAGE[type]} with synchronous methods.`)}let transformedContents=allStdioItems.map(({contents})=>contents).
map(contents=>applySingleInputGeneratorsSync(contents,stdioItems));options.input=joinToUint8Array(transformedContents)},applySingleInputGeneratorsSync=(contents,stdioItems)=>{
let newContents=runGeneratorsSync(contents,stdioItems,"utf8",!0);return validateSerializable(newContents),joinToUint8Array(newContents)},validateSerializable=newContents=>{
let invalidItem=newContents.find(item=>typeof item!="string"&&!isUint8Array(item));if(invalidItem!==void 0)throw new TypeError(`The \`stdin\` option is invalid: w\
hen passing objects as input, a transform must be used to serialize them to strings or Uint8Arrays: ${invalidItem}.`)}}});var shouldLogOutput,fdUsesVerbose,PIPED_STDIO_VALUES,logLines,logLinesSync,isPipingStream,logLine,init_output2=__esm({"node_modules/execa/lib/verbose/output.js"(){
init_encoding_option();init_type();init_log();init_values();shouldLogOutput=({stdioItems,encoding,verboseInfo,fdNumber})=>fdNumber!=="all"&&isFullVerbose(verboseInfo,
fdNumber)&&!BINARY_ENCODINGS.has(encoding)&&fdUsesVerbose(fdNumber)&&(stdioItems.some(({type,value})=>type==="native"&&PIPED_STDIO_VALUES.has(value))||stdioItems.
every(({type})=>TRANSFORM_TYPES.has(type))),fdUsesVerbose=fdNumber=>fdNumber===1||fdNumber===2,PIPED_STDIO_VALUES=new Set(["pipe","overlapped"]),logLines=async(linesIterable,stream,fdNumber,verboseInfo)=>{
for await(let line of linesIterable)isPipingStream(stream)||logLine(line,fdNumber,verboseInfo)},logLinesSync=(linesArray,fdNumber,verboseInfo)=>{for(let line of linesArray)
logLine(line,fdNumber,verboseInfo)},isPipingStream=stream=>stream._readableState.pipes.length>0,logLine=(line,fdNumber,verboseInfo)=>{let verboseMessage=serializeVerboseMessage(
line);verboseLog({type:"output",verboseMessage,fdNumber,verboseInfo})}}});import{writeFileSync,appendFileSync}from"node:fs";var transformOutputSync,transformOutputResultSync,runOutputGeneratorsSync,serializeChunks,logOutputSync,writeToFiles,
init_output_sync=__esm({"node_modules/execa/lib/io/output-sync.js"(){init_output2();init_generator();init_split();init_uint_array();init_type();init_max_buffer();
transformOutputSync=({fileDescriptors,syncResult:{output},options,isMaxBuffer,verboseInfo})=>{if(output===null)return{output:Array.from({length:3})};let state={},
outputFiles=new Set([]);return{output:output.map((result,fdNumber)=>transformOutputResultSync({result,fileDescriptors,fdNumber,state,outputFiles,isMaxBuffer,verboseInfo},
options)),...state}},transformOutputResultSync=({result,fileDescriptors,fdNumber,state,outputFiles,isMaxBuffer,verboseInfo},{buffer,encoding,lines,stripFinalNewline:stripFinalNewline2,
maxBuffer})=>{if(result===null)return;let truncatedResult=truncateMaxBufferSync(result,isMaxBuffer,maxBuffer),uint8ArrayResult=bufferToUint8Array(truncatedResult),
{stdioItems,objectMode}=fileDescriptors[fdNumber],chunks=runOutputGeneratorsSync([uint8ArrayResult],stdioItems,encoding,state),{serializedResult,finalResult=serializedResult}=serializeChunks(
{chunks,objectMode,encoding,lines,stripFinalNewline:stripFinalNewline2,fdNumber});logOutputSync({serializedResult,fdNumber,state,verboseInfo,encoding,stdioItems,
objectMode});let returnedResult=buffer[fdNumber]?finalResult:void 0;try{return state.error===void 0&&writeToFiles(serializedResult,stdioItems,outputFiles),returnedResult}catch(error){
return state.error=error,returnedResult}},runOutputGeneratorsSync=(chunks,stdioItems,encoding,state)=>{try{return runGeneratorsSync(chunks,stdioItems,encoding,!1)}catch(error){
return state.error=error,chunks}},serializeChunks=({chunks,objectMode,encoding,lines,stripFinalNewline:stripFinalNewline2,fdNumber})=>{if(objectMode)return{serializedResult:chunks};
if(encoding==="buffer")return{serializedResult:joinToUint8Array(chunks)};let serializedResult=joinToString(chunks,encoding);return lines[fdNumber]?{serializedResult,
finalResult:splitLinesSync(serializedResult,!stripFinalNewline2[fdNumber],objectMode)}:{serializedResult}},logOutputSync=({serializedResult,fdNumber,state,verboseInfo,
encoding,stdioItems,objectMode})=>{if(!shouldLogOutput({stdioItems,encoding,verboseInfo,fdNumber}))return;let linesArray=splitLinesSync(serializedResult,!1,objectMode);
try{logLinesSync(linesArray,fdNumber,verboseInfo)}catch(error){state.error??=error}},writeToFiles=(serializedResult,stdioItems,outputFiles)=>{for(let{path:path6,
append:append2}of stdioItems.filter(({type})=>FILE_TYPES.has(type))){let pathString=typeof path6=="string"?path6:path6.toString();append2||outputFiles.has(pathString)?
appendFileSync(path6,serializedResult):(outputFiles.add(pathString),writeFileSync(path6,serializedResult))}}}});var getAllSync,init_all_sync=__esm({"node_modules/execa/lib/resolve/all-sync.js"(){init_uint_array();init_strip_newline();getAllSync=([,stdout,stderr],options)=>{
if(options.all)return stdout===void 0?stderr:stderr===void 0?stdout:Array.isArray(stdout)?Array.isArray(stderr)?[...stdout,...stderr]:[...stdout,stripNewline(stderr,
options,"all")]:Array.isArray(stderr)?[stripNewline(stdout,options,"all"),...stderr]:isUint8Array(stdout)&&isUint8Array(stderr)?concatUint8Arrays([stdout,stderr]):
`${stdout}${stderr}`}}});import{once as once5}from"node:events";var waitForExit,waitForExitOrError,waitForSubprocessExit,waitForSuccessfulExit,isSubprocessErrorExit,isFailedExit,init_exit_async=__esm(
{"node_modules/execa/lib/resolve/exit-async.js"(){init_final_error();waitForExit=async(subprocess,context)=>{let[exitCode,signal]=await waitForExitOrError(subprocess);
return context.isForcefullyTerminated??=!1,[exitCode,signal]},waitForExitOrError=async subprocess=>{let[spawnPayload,exitPayload]=await Promise.allSettled([once5(
subprocess,"spawn"),once5(subprocess,"exit")]);return spawnPayload.status==="rejected"?[]:exitPayload.status==="rejected"?waitForSubprocessExit(subprocess):exitPayload.
value},waitForSubprocessExit=async subprocess=>{try{return await once5(subprocess,"exit")}catch{return waitForSubprocessExit(subprocess)}},waitForSuccessfulExit=
async exitPromise=>{let[exitCode,signal]=await exitPromise;if(!isSubprocessErrorExit(exitCode,signal)&&isFailedExit(exitCode,signal))throw new DiscardedError;return[
exitCode,signal]},isSubprocessErrorExit=(exitCode,signal)=>exitCode===void 0&&signal===void 0,isFailedExit=(exitCode,signal)=>exitCode!==0||signal!==null}});var getExitResultSync,getResultError,init_exit_sync=__esm({"node_modules/execa/lib/resolve/exit-sync.js"(){init_final_error();init_max_buffer();init_exit_async();
getExitResultSync=({error,status:exitCode,signal,output},{maxBuffer})=>{let resultError=getResultError(error,exitCode,signal),timedOut=resultError?.code==="ETIM\
EDOUT",isMaxBuffer=isMaxBufferSync(resultError,output,maxBuffer);return{resultError,exitCode,signal,timedOut,isMaxBuffer}},getResultError=(error,exitCode,signal)=>error!==
void 0?error:isFailedExit(exitCode,signal)?new DiscardedError:void 0}});import{spawnSync}from"node:child_process";var execaCoreSync,handleSyncArguments,normalizeSyncOptions,validateSyncOptions,throwInvalidSyncOption,spawnSubprocessSync,
runSubprocessSync,normalizeSpawnSyncOptions,getSyncResult,init_main_sync=__esm({"node_modules/execa/lib/methods/main-sync.js"(){init_command();init_options();init_shell();
init_result();init_reject();init_handle_sync();init_strip_newline();init_input_sync();init_output_sync();init_max_buffer();init_all_sync();init_exit_sync();execaCoreSync=
(rawFile,rawArguments,rawOptions)=>{let{file,commandArguments,command:command2,escapedCommand,startTime,verboseInfo,options,fileDescriptors}=handleSyncArguments(
rawFile,rawArguments,rawOptions),result=spawnSubprocessSync({file,commandArguments,options,command:command2,escapedCommand,verboseInfo,fileDescriptors,startTime});
return handleResult(result,verboseInfo,options)},handleSyncArguments=(rawFile,rawArguments,rawOptions)=>{let{command:command2,escapedCommand,startTime,verboseInfo}=handleCommand(
rawFile,rawArguments,rawOptions),syncOptions=normalizeSyncOptions(rawOptions),{file,commandArguments,options}=normalizeOptions(rawFile,rawArguments,syncOptions);
validateSyncOptions(options);let fileDescriptors=handleStdioSync(options,verboseInfo);return{file,commandArguments,command:command2,escapedCommand,startTime,verboseInfo,
options,fileDescriptors}},normalizeSyncOptions=options=>options.node&&!options.ipc?{...options,ipc:!1}:options,validateSyncOptions=({ipc,ipcInput,detached,cancelSignal})=>{
ipcInput&&throwInvalidSyncOption("ipcInput"),ipc&&throwInvalidSyncOption("ipc: true"),detached&&throwInvalidSyncOption("detached: true"),cancelSignal&&throwInvalidSyncOption(
"cancelSignal")},throwInvalidSyncOption=value=>{throw new TypeError(`The "${value}" option cannot be used with synchronous methods.`)},spawnSubprocessSync=({file,
commandArguments,options,command:command2,escapedCommand,verboseInfo,fileDescriptors,startTime})=>{let syncResult=runSubprocessSync({file,commandArguments,options,
command:command2,escapedCommand,fileDescriptors,startTime});if(syncResult.failed)return syncResult;let{resultError,exitCode,signal,timedOut,isMaxBuffer}=getExitResultSync(
syncResult,options),{output,error=resultError}=transformOutputSync({fileDescriptors,syncResult,options,isMaxBuffer,verboseInfo}),stdio=output.map((stdioOutput,fdNumber)=>stripNewline(
stdioOutput,options,fdNumber)),all=stripNewline(getAllSync(output,options),options,"all");return getSyncResult({error,exitCode,signal,timedOut,isMaxBuffer,stdio,
all,options,command:command2,escapedCommand,startTime})},runSubprocessSync=({file,commandArguments,options,command:command2,escapedCommand,fileDescriptors,startTime})=>{
try{addInputOptionsSync(fileDescriptors,options);let normalizedOptions=normalizeSpawnSyncOptions(options);return spawnSync(...concatenateShell(file,commandArguments,
normalizedOptions))}catch(error){return makeEarlyError({error,command:command2,escapedCommand,fileDescriptors,options,startTime,isSync:!0})}},normalizeSpawnSyncOptions=
({encoding,maxBuffer,...options})=>({...options,encoding:"buffer",maxBuffer:getMaxBufferSync(maxBuffer)}),getSyncResult=({error,exitCode,signal,timedOut,isMaxBuffer,
stdio,all,options,command:command2,escapedCommand,startTime})=>error===void 0?makeSuccessResult({command:command2,escapedCommand,stdio,all,ipcOutput:[],options,
startTime}):makeError({error,command:command2,escapedCommand,timedOut,isCanceled:!1,isGracefullyCanceled:!1,isMaxBuffer,isForcefullyTerminated:!1,exitCode,signal,
stdio,all,ipcOutput:[],options,startTime,isSync:!0})}});import{once as once6,on as on2}from"node:events";var getOneMessage,getOneMessageAsync,getMessage,throwOnDisconnect2,throwOnStrictError,init_get_one=__esm({"node\
_modules/execa/lib/ipc/get-one.js"(){init_validation();init_forward();init_reference();getOneMessage=({anyProcess,channel,isSubprocess,ipc},{reference=!0,filter}={})=>(validateIpcMethod(
{methodName:"getOneMessage",isSubprocess,ipc,isConnected:isConnected(anyProcess)}),getOneMessageAsync({anyProcess,channel,isSubprocess,filter,reference})),getOneMessageAsync=
async({anyProcess,channel,isSubprocess,filter,reference})=>{addReference(channel,reference);let ipcEmitter=getIpcEmitter(anyProcess,channel,isSubprocess),controller=new AbortController;
try{return await Promise.race([getMessage(ipcEmitter,filter,controller),throwOnDisconnect2(ipcEmitter,isSubprocess,controller),throwOnStrictError(ipcEmitter,isSubprocess,
controller)])}catch(error){throw disconnect(anyProcess),error}finally{controller.abort(),removeReference(channel,reference)}},getMessage=async(ipcEmitter,filter,{
signal})=>{if(filter===void 0){let[message]=await once6(ipcEmitter,"message",{signal});return message}for await(let[message]of on2(ipcEmitter,"message",{signal}))
if(filter(message))return message},throwOnDisconnect2=async(ipcEmitter,isSubprocess,{signal})=>{await once6(ipcEmitter,"disconnect",{signal}),throwOnEarlyDisconnect(
isSubprocess)},throwOnStrictError=async(ipcEmitter,isSubprocess,{signal})=>{let[error]=await once6(ipcEmitter,"strict:error",{signal});throw getStrictResponseError(
error,isSubprocess)}}});import{once as once7,on as on3}from"node:events";var getEachMessage,loopOnMessages,stopOnDisconnect,abortOnStrictError,iterateOnMessages,throwIfStrictError,init_get_each=__esm(
{"node_modules/execa/lib/ipc/get-each.js"(){init_validation();init_forward();init_reference();getEachMessage=({anyProcess,channel,isSubprocess,ipc},{reference=!0}={})=>loopOnMessages(
{anyProcess,channel,isSubprocess,ipc,shouldAwait:!isSubprocess,reference}),loopOnMessages=({anyProcess,channel,isSubprocess,ipc,shouldAwait,reference})=>{validateIpcMethod(
{methodName:"getEachMessage",isSubprocess,ipc,isConnected:isConnected(anyProcess)}),addReference(channel,reference);let ipcEmitter=getIpcEmitter(anyProcess,channel,
isSubprocess),controller=new AbortController,state={};return stopOnDisconnect(anyProcess,ipcEmitter,controller),abortOnStrictError({ipcEmitter,isSubprocess,controller,
state}),iterateOnMessages({anyProcess,channel,ipcEmitter,isSubprocess,shouldAwait,controller,state,reference})},stopOnDisconnect=async(anyProcess,ipcEmitter,controller)=>{
try{await once7(ipcEmitter,"disconnect",{signal:controller.signal}),controller.abort()}catch{}},abortOnStrictError=async({ipcEmitter,isSubprocess,controller,state})=>{
try{let[error]=await once7(ipcEmitter,"strict:error",{signal:controller.signal});state.error=getStrictResponseError(error,isSubprocess),controller.abort()}catch{}},
iterateOnMessages=async function*({anyProcess,channel,ipcEmitter,isSubprocess,shouldAwait,controller,state,reference}){try{for await(let[message]of on3(ipcEmitter,
"message",{signal:controller.signal}))throwIfStrictError(state),yield message}catch{throwIfStrictError(state)}finally{controller.abort(),removeReference(channel,
reference),isSubprocess||disconnect(anyProcess),shouldAwait&&await anyProcess}},throwIfStrictError=({error})=>{if(error)throw error}}});import process8 from"node:process";var addIpcMethods,getIpcExport,getIpcMethods,init_methods=__esm({"node_modules/execa/lib/ipc/methods.js"(){init_send();init_get_one();
init_get_each();init_graceful();addIpcMethods=(subprocess,{ipc})=>{Object.assign(subprocess,getIpcMethods(subprocess,!1,ipc))},getIpcExport=()=>{let anyProcess=process8,
isSubprocess=!0,ipc=process8.channel!==void 0;return{...getIpcMethods(anyProcess,isSubprocess,ipc),getCancelSignal:getCancelSignal.bind(void 0,{anyProcess,channel:anyProcess.
channel,isSubprocess,ipc})}},getIpcMethods=(anyProcess,isSubprocess,ipc)=>({sendMessage:sendMessage.bind(void 0,{anyProcess,channel:anyProcess.channel,isSubprocess,
ipc}),getOneMessage:getOneMessage.bind(void 0,{anyProcess,channel:anyProcess.channel,isSubprocess,ipc}),getEachMessage:getEachMessage.bind(void 0,{anyProcess,channel:anyProcess.
channel,isSubprocess,ipc})})}});import{ChildProcess as ChildProcess2}from"node:child_process";import{PassThrough,Readable,Writable,Duplex}from"node:stream";var handleEarlyError,createDummyStreams,
createDummyStream,readable,writable,duplex,handleDummyPromise,init_early_error=__esm({"node_modules/execa/lib/return/early-error.js"(){init_handle();init_result();
init_reject();handleEarlyError=({error,command:command2,escapedCommand,fileDescriptors,options,startTime,verboseInfo})=>{cleanupCustomStreams(fileDescriptors);let subprocess=new ChildProcess2;
createDummyStreams(subprocess,fileDescriptors),Object.assign(subprocess,{readable,writable,duplex});let earlyError=makeEarlyError({error,command:command2,escapedCommand,
fileDescriptors,options,startTime,isSync:!1}),promise=handleDummyPromise(earlyError,verboseInfo,options);return{subprocess,promise}},createDummyStreams=(subprocess,fileDescriptors)=>{
let stdin=createDummyStream(),stdout=createDummyStream(),stderr=createDummyStream(),extraStdio=Array.from({length:fileDescriptors.length-3},createDummyStream),all=createDummyStream(),
stdio=[stdin,stdout,stderr,...extraStdio];Object.assign(subprocess,{stdin,stdout,stderr,all,stdio})},createDummyStream=()=>{let stream=new PassThrough;return stream.
end(),stream},readable=()=>new Readable({read(){}}),writable=()=>new Writable({write(){}}),duplex=()=>new Duplex({read(){},write(){}}),handleDummyPromise=async(error,verboseInfo,options)=>handleResult(
error,verboseInfo,options)}});import{createReadStream,createWriteStream}from"node:fs";import{Buffer as Buffer4}from"node:buffer";import{Readable as Readable2,Writable as Writable2,Duplex as Duplex2}from"node:stream";
var handleStdioAsync,forbiddenIfAsync,addProperties2,addPropertiesAsync,init_handle_async=__esm({"node_modules/execa/lib/stdio/handle-async.js"(){init_generator();
init_handle();init_type();handleStdioAsync=(options,verboseInfo)=>handleStdio(addPropertiesAsync,options,verboseInfo,!1),forbiddenIfAsync=({type,optionName})=>{
throw new TypeError(`The \`${optionName}\` option cannot be ${TYPE_TO_MESSAGE[type]}.`)},addProperties2={fileNumber:forbiddenIfAsync,generator:generatorToStream,
asyncGenerator:generatorToStream,nodeStream:({value})=>({stream:value}),webTransform({value:{transform:transform2,writableObjectMode,readableObjectMode}}){let objectMode=writableObjectMode||
readableObjectMode;return{stream:Duplex2.fromWeb(transform2,{objectMode})}},duplex:({value:{transform:transform2}})=>({stream:transform2}),native(){}},addPropertiesAsync=
{input:{...addProperties2,fileUrl:({value})=>({stream:createReadStream(value)}),filePath:({value:{file}})=>({stream:createReadStream(file)}),webStream:({value})=>({
stream:Readable2.fromWeb(value)}),iterable:({value})=>({stream:Readable2.from(value)}),asyncIterable:({value})=>({stream:Readable2.from(value)}),string:({value})=>({
stream:Readable2.from(value)}),uint8Array:({value})=>({stream:Readable2.from(Buffer4.from(value))})},output:{...addProperties2,fileUrl:({value})=>({stream:createWriteStream(
value)}),filePath:({value:{file,append:append2}})=>({stream:createWriteStream(file,append2?{flags:"a"}:{})}),webStream:({value})=>({stream:Writable2.fromWeb(value)}),
iterable:forbiddenIfAsync,asyncIterable:forbiddenIfAsync,string:forbiddenIfAsync,uint8Array:forbiddenIfAsync}}}});import{on as on4,once as once8}from"node:events";import{PassThrough as PassThroughStream,getDefaultHighWaterMark as getDefaultHighWaterMark2}from"node:stream";import{
finished as finished2}from"node:stream/promises";function mergeStreams(streams){if(!Array.isArray(streams))throw new TypeError(`Expected an array, got \`${typeof streams}\
\`.`);for(let stream of streams)validateStream(stream);let objectMode=streams.some(({readableObjectMode})=>readableObjectMode),highWaterMark=getHighWaterMark(streams,
objectMode),passThroughStream=new MergedStream({objectMode,writableHighWaterMark:highWaterMark,readableHighWaterMark:highWaterMark});for(let stream of streams)passThroughStream.
add(stream);return passThroughStream}var getHighWaterMark,MergedStream,onMergedStreamFinished,onMergedStreamEnd,onInputStreamsUnpipe,validateStream,endWhenStreamsDone,
afterMergedStreamFinished,onInputStreamEnd,onInputStreamUnpipe,endStream,errorOrAbortStream,isAbortError,abortStream,errorStream,noop2,updateMaxListeners,PASSTHROUGH_LISTENERS_COUNT,
PASSTHROUGH_LISTENERS_PER_STREAM,init_merge_streams=__esm({"node_modules/@sindresorhus/merge-streams/index.js"(){getHighWaterMark=(streams,objectMode)=>{if(streams.
length===0)return getDefaultHighWaterMark2(objectMode);let highWaterMarks=streams.filter(({readableObjectMode})=>readableObjectMode===objectMode).map(({readableHighWaterMark})=>readableHighWaterMark);
return Math.max(...highWaterMarks)},MergedStream=class extends PassThroughStream{#streams=new Set([]);#ended=new Set([]);#aborted=new Set([]);#onFinished;#unpipeEvent=Symbol(
"unpipe");#streamPromises=new WeakMap;add(stream){if(validateStream(stream),this.#streams.has(stream))return;this.#streams.add(stream),this.#onFinished??=onMergedStreamFinished(
this,this.#streams,this.#unpipeEvent);let streamPromise=endWhenStreamsDone({passThroughStream:this,stream,streams:this.#streams,ended:this.#ended,aborted:this.#aborted,
onFinished:this.#onFinished,unpipeEvent:this.#unpipeEvent});this.#streamPromises.set(stream,streamPromise),stream.pipe(this,{end:!1})}async remove(stream){if(validateStream(
stream),!this.#streams.has(stream))return!1;let streamPromise=this.#streamPromises.get(stream);return streamPromise===void 0?!1:(this.#streamPromises.delete(stream),
stream.unpipe(this),await streamPromise,!0)}},onMergedStreamFinished=async(passThroughStream,streams,unpipeEvent)=>{updateMaxListeners(passThroughStream,PASSTHROUGH_LISTENERS_COUNT);
let controller=new AbortController;try{await Promise.race([onMergedStreamEnd(passThroughStream,controller),onInputStreamsUnpipe(passThroughStream,streams,unpipeEvent,
controller)])}finally{controller.abort(),updateMaxListeners(passThroughStream,-PASSTHROUGH_LISTENERS_COUNT)}},onMergedStreamEnd=async(passThroughStream,{signal})=>{
try{await finished2(passThroughStream,{signal,cleanup:!0})}catch(error){throw errorOrAbortStream(passThroughStream,error),error}},onInputStreamsUnpipe=async(passThroughStream,streams,unpipeEvent,{
signal})=>{for await(let[unpipedStream]of on4(passThroughStream,"unpipe",{signal}))streams.has(unpipedStream)&&unpipedStream.emit(unpipeEvent)},validateStream=stream=>{
if(typeof stream?.pipe!="function")throw new TypeError(`Expected a readable stream, got: \`${typeof stream}\`.`)},endWhenStreamsDone=async({passThroughStream,stream,
streams,ended:ended2,aborted:aborted3,onFinished,unpipeEvent})=>{updateMaxListeners(passThroughStream,PASSTHROUGH_LISTENERS_PER_STREAM);let controller=new AbortController;
try{await Promise.race([afterMergedStreamFinished(onFinished,stream,controller),onInputStreamEnd({passThroughStream,stream,streams,ended:ended2,aborted:aborted3,
controller}),onInputStreamUnpipe({stream,streams,ended:ended2,aborted:aborted3,unpipeEvent,controller})])}finally{controller.abort(),updateMaxListeners(passThroughStream,
-PASSTHROUGH_LISTENERS_PER_STREAM)}streams.size>0&&streams.size===ended2.size+aborted3.size&&(ended2.size===0&&aborted3.size>0?abortStream(passThroughStream):endStream(
passThroughStream))},afterMergedStreamFinished=async(onFinished,stream,{signal})=>{try{await onFinished,signal.aborted||abortStream(stream)}catch(error){signal.
aborted||errorOrAbortStream(stream,error)}},onInputStreamEnd=async({passThroughStream,stream,streams,ended:ended2,aborted:aborted3,controller:{signal}})=>{try{await finished2(
stream,{signal,cleanup:!0,readable:!0,writable:!1}),streams.has(stream)&&ended2.add(stream)}catch(error){if(signal.aborted||!streams.has(stream))return;isAbortError(
error)?aborted3.add(stream):errorStream(passThroughStream,error)}},onInputStreamUnpipe=async({stream,streams,ended:ended2,aborted:aborted3,unpipeEvent,controller:{
signal}})=>{if(await once8(stream,unpipeEvent,{signal}),!stream.readable)return once8(signal,"abort",{signal});streams.delete(stream),ended2.delete(stream),aborted3.
delete(stream)},endStream=stream=>{stream.writable&&stream.end()},errorOrAbortStream=(stream,error)=>{isAbortError(error)?abortStream(stream):errorStream(stream,
error)},isAbortError=error=>error?.code==="ERR_STREAM_PREMATURE_CLOSE",abortStream=stream=>{(stream.readable||stream.writable)&&stream.destroy()},errorStream=(stream,error)=>{
stream.destroyed||(stream.once("error",noop2),stream.destroy(error))},noop2=()=>{},updateMaxListeners=(passThroughStream,increment3)=>{let maxListeners=passThroughStream.
getMaxListeners();maxListeners!==0&&maxListeners!==Number.POSITIVE_INFINITY&&passThroughStream.setMaxListeners(maxListeners+increment3)},PASSTHROUGH_LISTENERS_COUNT=
2,PASSTHROUGH_LISTENERS_PER_STREAM=1}});import{finished as finished3}from"node:stream/promises";var pipeStreams,onSourceFinish,endDestinationStream,onDestinationFinish,abortSourceStream,init_pipeline=__esm(
{"node_modules/execa/lib/io/pipeline.js"(){init_standard_stream();pipeStreams=(source,destination)=>{source.pipe(destination),onSourceFinish(source,destination),
onDestinationFinish(source,destination)},onSourceFinish=async(source,destination)=>{if(!(isStandardStream(source)||isStandardStream(destination))){try{await finished3(
source,{cleanup:!0,readable:!0,writable:!1})}catch{}endDestinationStream(destination)}},endDestinationStream=destination=>{destination.writable&&destination.end()},
onDestinationFinish=async(source,destination)=>{if(!(isStandardStream(source)||isStandardStream(destination))){try{await finished3(destination,{cleanup:!0,readable:!1,
writable:!0})}catch{}abortSourceStream(source)}},abortSourceStream=source=>{source.readable&&source.destroy()}}});var pipeOutputAsync,pipeTransform,SUBPROCESS_STREAM_PROPERTIES,pipeStdioItem,setStandardStreamMaxListeners,MAX_LISTENERS_INCREMENT,init_output_async=__esm({"nod\
e_modules/execa/lib/io/output-async.js"(){init_merge_streams();init_standard_stream();init_max_listeners();init_type();init_pipeline();pipeOutputAsync=(subprocess,fileDescriptors,controller)=>{
let pipeGroups=new Map;for(let[fdNumber,{stdioItems,direction}]of Object.entries(fileDescriptors)){for(let{stream}of stdioItems.filter(({type})=>TRANSFORM_TYPES.
has(type)))pipeTransform(subprocess,stream,direction,fdNumber);for(let{stream}of stdioItems.filter(({type})=>!TRANSFORM_TYPES.has(type)))pipeStdioItem({subprocess,
stream,direction,fdNumber,pipeGroups,controller})}for(let[outputStream,inputStreams]of pipeGroups.entries()){let inputStream=inputStreams.length===1?inputStreams[0]:
mergeStreams(inputStreams);pipeStreams(inputStream,outputStream)}},pipeTransform=(subprocess,stream,direction,fdNumber)=>{direction==="output"?pipeStreams(subprocess.
stdio[fdNumber],stream):pipeStreams(stream,subprocess.stdio[fdNumber]);let streamProperty=SUBPROCESS_STREAM_PROPERTIES[fdNumber];streamProperty!==void 0&&(subprocess[streamProperty]=
stream),subprocess.stdio[fdNumber]=stream},SUBPROCESS_STREAM_PROPERTIES=["stdin","stdout","stderr"],pipeStdioItem=({subprocess,stream,direction,fdNumber,pipeGroups,
controller})=>{if(stream===void 0)return;setStandardStreamMaxListeners(stream,controller);let[inputStream,outputStream]=direction==="output"?[stream,subprocess.
stdio[fdNumber]]:[subprocess.stdio[fdNumber],stream],outputStreams=pipeGroups.get(inputStream)??[];pipeGroups.set(inputStream,[...outputStreams,outputStream])},
setStandardStreamMaxListeners=(stream,{signal})=>{isStandardStream(stream)&&incrementMaxListeners(stream,MAX_LISTENERS_INCREMENT,signal)},MAX_LISTENERS_INCREMENT=
2}});var signals,init_signals2=__esm({"node_modules/signal-exit/dist/mjs/signals.js"(){signals=[];signals.push("SIGHUP","SIGINT","SIGTERM");process.platform!=="win32"&&
signals.push("SIGALRM","SIGABRT","SIGVTALRM","SIGXCPU","SIGXFSZ","SIGUSR2","SIGTRAP","SIGSYS","SIGQUIT","SIGIOT");process.platform==="linux"&&signals.push("SIGI\
O","SIGPOLL","SIGPWR","SIGSTKFLT")}});var processOk,kExitEmitter,global2,ObjectDefineProperty,Emitter,SignalExitBase,signalExitWrap,SignalExitFallback,SignalExit,process9,onExit,load,unload,init_mjs=__esm(
{"node_modules/signal-exit/dist/mjs/index.js"(){init_signals2();processOk=process10=>!!process10&&typeof process10=="object"&&typeof process10.removeListener=="\
function"&&typeof process10.emit=="function"&&typeof process10.reallyExit=="function"&&typeof process10.listeners=="function"&&typeof process10.kill=="function"&&
typeof process10.pid=="number"&&typeof process10.on=="function",kExitEmitter=Symbol.for("signal-exit emitter"),global2=globalThis,ObjectDefineProperty=Object.defineProperty.
bind(Object),Emitter=class{emitted={afterExit:!1,exit:!1};listeners={afterExit:[],exit:[]};count=0;id=Math.random();constructor(){if(global2[kExitEmitter])return global2[kExitEmitter];
ObjectDefineProperty(global2,kExitEmitter,{value:this,writable:!1,enumerable:!1,configurable:!1})}on(ev,fn){this.listeners[ev].push(fn)}removeListener(ev,fn){let list3=this.
listeners[ev],i2=list3.indexOf(fn);i2!==-1&&(i2===0&&list3.length===1?list3.length=0:list3.splice(i2,1))}emit(ev,code,signal){if(this.emitted[ev])return!1;this.
emitted[ev]=!0;let ret=!1;for(let fn of this.listeners[ev])ret=fn(code,signal)===!0||ret;return ev==="exit"&&(ret=this.emit("afterExit",code,signal)||ret),ret}},
SignalExitBase=class{},signalExitWrap=handler=>({onExit(cb,opts){return handler.onExit(cb,opts)},load(){return handler.load()},unload(){return handler.unload()}}),
SignalExitFallback=class extends SignalExitBase{onExit(){return()=>{}}load(){}unload(){}},SignalExit=class extends SignalExitBase{#hupSig=process9.platform==="w\
in32"?"SIGINT":"SIGHUP";#emitter=new Emitter;#process;#originalProcessEmit;#originalProcessReallyExit;#sigListeners={};#loaded=!1;constructor(process10){super(),
this.#process=process10,this.#sigListeners={};for(let sig of signals)this.#sigListeners[sig]=()=>{let listeners=this.#process.listeners(sig),{count:count4}=this.#emitter,
p=process10;if(typeof p.__signal_exit_emitter__=="object"&&typeof p.__signal_exit_emitter__.count=="number"&&(count4+=p.__signal_exit_emitter__.count),listeners.
length===count4){this.unload();let ret=this.#emitter.emit("exit",null,sig),s=sig==="SIGHUP"?this.#hupSig:sig;ret||process10.kill(process10.pid,s)}};this.#originalProcessReallyExit=
process10.reallyExit,this.#originalProcessEmit=process10.emit}onExit(cb,opts){if(!processOk(this.#process))return()=>{};this.#loaded===!1&&this.load();let ev=opts?.
alwaysLast?"afterExit":"exit";return this.#emitter.on(ev,cb),()=>{this.#emitter.removeListener(ev,cb),this.#emitter.listeners.exit.length===0&&this.#emitter.listeners.
afterExit.length===0&&this.unload()}}load(){if(!this.#loaded){this.#loaded=!0,this.#emitter.count+=1;for(let sig of signals)try{let fn=this.#sigListeners[sig];fn&&
this.#process.on(sig,fn)}catch{}this.#process.emit=(ev,...a2)=>this.#processEmit(ev,...a2),this.#process.reallyExit=code=>this.#processReallyExit(code)}}unload(){
this.#loaded&&(this.#loaded=!1,signals.forEach(sig=>{let listener=this.#sigListeners[sig];if(!listener)throw new Error("Listener not defined for signal: "+sig);
try{this.#process.removeListener(sig,listener)}catch{}}),this.#process.emit=this.#originalProcessEmit,this.#process.reallyExit=this.#originalProcessReallyExit,this.#emitter.
count-=1)}#processReallyExit(code){return processOk(this.#process)?(this.#process.exitCode=code||0,this.#emitter.emit("exit",this.#process.exitCode,null),this.#originalProcessReallyExit.
call(this.#process,this.#process.exitCode)):0}#processEmit(ev,...args){let og=this.#originalProcessEmit;if(ev==="exit"&&processOk(this.#process)){typeof args[0]==
"number"&&(this.#process.exitCode=args[0]);let ret=og.call(this.#process,ev,...args);return this.#emitter.emit("exit",this.#process.exitCode,null),ret}else return og.
call(this.#process,ev,...args)}},process9=globalThis.process,{onExit,load,unload}=signalExitWrap(processOk(process9)?new SignalExit(process9):new SignalExitFallback)}});import{addAbortListener as addAbortListener2}from"node:events";var cleanupOnExit,init_cleanup=__esm({"node_modules/execa/lib/terminate/cleanup.js"(){init_mjs();
cleanupOnExit=(subprocess,{cleanup,detached},{signal})=>{if(!cleanup||detached)return;let removeExitHandler=onExit(()=>{subprocess.kill()});addAbortListener2(signal,
()=>{removeExitHandler()})}}});var normalizePipeArguments,getDestinationStream,getDestination,mapDestinationArguments,getSourceStream,init_pipe_arguments=__esm({"node_modules/execa/lib/pipe/p\
ipe-arguments.js"(){init_parameters();init_duration();init_fd_options();init_file_url();normalizePipeArguments=({source,sourcePromise,boundOptions,createNested},...pipeArguments)=>{
let startTime=getStartTime(),{destination,destinationStream,destinationError,from,unpipeSignal}=getDestinationStream(boundOptions,createNested,pipeArguments),{sourceStream,
sourceError}=getSourceStream(source,from),{options:sourceOptions,fileDescriptors}=SUBPROCESS_OPTIONS.get(source);return{sourcePromise,sourceStream,sourceOptions,
sourceError,destination,destinationStream,destinationError,unpipeSignal,fileDescriptors,startTime}},getDestinationStream=(boundOptions,createNested,pipeArguments)=>{
try{let{destination,pipeOptions:{from,to,unpipeSignal}={}}=getDestination(boundOptions,createNested,...pipeArguments),destinationStream=getToStream(destination,
to);return{destination,destinationStream,from,unpipeSignal}}catch(error){return{destinationError:error}}},getDestination=(boundOptions,createNested,firstArgument,...pipeArguments)=>{
if(Array.isArray(firstArgument))return{destination:createNested(mapDestinationArguments,boundOptions)(firstArgument,...pipeArguments),pipeOptions:boundOptions};
if(typeof firstArgument=="string"||firstArgument instanceof URL||isDenoExecPath(firstArgument)){if(Object.keys(boundOptions).length>0)throw new TypeError('Pleas\
e use .pipe("file", ..., options) or .pipe(execa("file", ..., options)) instead of .pipe(options)("file", ...).');let[rawFile,rawArguments,rawOptions]=normalizeParameters(
firstArgument,...pipeArguments);return{destination:createNested(mapDestinationArguments)(rawFile,rawArguments,rawOptions),pipeOptions:rawOptions}}if(SUBPROCESS_OPTIONS.
has(firstArgument)){if(Object.keys(boundOptions).length>0)throw new TypeError("Please use .pipe(options)`command` or .pipe($(options)`command`) instead of .pipe\
(options)($`command`).");return{destination:firstArgument,pipeOptions:pipeArguments[0]}}throw new TypeError(`The first argument must be a template string, an op\
tions object, or an Execa subprocess: ${firstArgument}`)},mapDestinationArguments=({options})=>({options:{...options,stdin:"pipe",piped:!0}}),getSourceStream=(source,from)=>{
try{return{sourceStream:getFromStream(source,from)}}catch(error){return{sourceError:error}}}}});var handlePipeArgumentsError,getPipeArgumentsError,createNonCommandError,PIPE_COMMAND_MESSAGE,init_throw=__esm({"node_modules/execa/lib/pipe/throw.js"(){init_result();
init_pipeline();handlePipeArgumentsError=({sourceStream,sourceError,destinationStream,destinationError,fileDescriptors,sourceOptions,startTime})=>{let error=getPipeArgumentsError(
{sourceStream,sourceError,destinationStream,destinationError});if(error!==void 0)throw createNonCommandError({error,fileDescriptors,sourceOptions,startTime})},getPipeArgumentsError=
({sourceStream,sourceError,destinationStream,destinationError})=>{if(sourceError!==void 0&&destinationError!==void 0)return destinationError;if(destinationError!==
void 0)return abortSourceStream(sourceStream),destinationError;if(sourceError!==void 0)return endDestinationStream(destinationStream),sourceError},createNonCommandError=
({error,fileDescriptors,sourceOptions,startTime})=>makeEarlyError({error,command:PIPE_COMMAND_MESSAGE,escapedCommand:PIPE_COMMAND_MESSAGE,fileDescriptors,options:sourceOptions,
startTime,isSync:!1}),PIPE_COMMAND_MESSAGE="source.pipe(destination)"}});var waitForBothSubprocesses,init_sequence=__esm({"node_modules/execa/lib/pipe/sequence.js"(){waitForBothSubprocesses=async subprocessPromises=>{let[{status:sourceStatus,
reason:sourceReason,value:sourceResult=sourceReason},{status:destinationStatus,reason:destinationReason,value:destinationResult=destinationReason}]=await subprocessPromises;
if(destinationResult.pipedFrom.includes(sourceResult)||destinationResult.pipedFrom.push(sourceResult),destinationStatus==="rejected")throw destinationResult;if(sourceStatus===
"rejected")throw sourceResult;return destinationResult}}});import{finished as finished4}from"node:stream/promises";var pipeSubprocessStream,pipeFirstSubprocessStream,pipeMoreSubprocessStream,cleanupMergedStreamsMap,MERGED_STREAMS,
SOURCE_LISTENERS_PER_PIPE,DESTINATION_LISTENERS_PER_PIPE,init_streaming=__esm({"node_modules/execa/lib/pipe/streaming.js"(){init_merge_streams();init_max_listeners();
init_pipeline();pipeSubprocessStream=(sourceStream,destinationStream,maxListenersController)=>{let mergedStream=MERGED_STREAMS.has(destinationStream)?pipeMoreSubprocessStream(
sourceStream,destinationStream):pipeFirstSubprocessStream(sourceStream,destinationStream);return incrementMaxListeners(sourceStream,SOURCE_LISTENERS_PER_PIPE,maxListenersController.
signal),incrementMaxListeners(destinationStream,DESTINATION_LISTENERS_PER_PIPE,maxListenersController.signal),cleanupMergedStreamsMap(destinationStream),mergedStream},
pipeFirstSubprocessStream=(sourceStream,destinationStream)=>{let mergedStream=mergeStreams([sourceStream]);return pipeStreams(mergedStream,destinationStream),MERGED_STREAMS.
set(destinationStream,mergedStream),mergedStream},pipeMoreSubprocessStream=(sourceStream,destinationStream)=>{let mergedStream=MERGED_STREAMS.get(destinationStream);
return mergedStream.add(sourceStream),mergedStream},cleanupMergedStreamsMap=async destinationStream=>{try{await finished4(destinationStream,{cleanup:!0,readable:!1,
writable:!0})}catch{}MERGED_STREAMS.delete(destinationStream)},MERGED_STREAMS=new WeakMap,SOURCE_LISTENERS_PER_PIPE=2,DESTINATION_LISTENERS_PER_PIPE=1}});import{aborted as aborted2}from"node:util";var unpipeOnAbort,unpipeOnSignalAbort,init_abort=__esm({"node_modules/execa/lib/pipe/abort.js"(){init_throw();unpipeOnAbort=
(unpipeSignal,unpipeContext)=>unpipeSignal===void 0?[]:[unpipeOnSignalAbort(unpipeSignal,unpipeContext)],unpipeOnSignalAbort=async(unpipeSignal,{sourceStream,mergedStream,
fileDescriptors,sourceOptions,startTime})=>{await aborted2(unpipeSignal,sourceStream),await mergedStream.remove(sourceStream);let error=new Error("Pipe canceled\
 by `unpipeSignal` option.");throw createNonCommandError({error,fileDescriptors,sourceOptions,startTime})}}});var pipeToSubprocess,handlePipePromise,getSubprocessPromises,init_setup=__esm({"node_modules/execa/lib/pipe/setup.js"(){init_is_plain_obj();init_pipe_arguments();
init_throw();init_sequence();init_streaming();init_abort();pipeToSubprocess=(sourceInfo,...pipeArguments)=>{if(isPlainObject2(pipeArguments[0]))return pipeToSubprocess.
bind(void 0,{...sourceInfo,boundOptions:{...sourceInfo.boundOptions,...pipeArguments[0]}});let{destination,...normalizedInfo}=normalizePipeArguments(sourceInfo,
...pipeArguments),promise=handlePipePromise({...normalizedInfo,destination});return promise.pipe=pipeToSubprocess.bind(void 0,{...sourceInfo,source:destination,
sourcePromise:promise,boundOptions:{}}),promise},handlePipePromise=async({sourcePromise,sourceStream,sourceOptions,sourceError,destination,destinationStream,destinationError,
unpipeSignal,fileDescriptors,startTime})=>{let subprocessPromises=getSubprocessPromises(sourcePromise,destination);handlePipeArgumentsError({sourceStream,sourceError,
destinationStream,destinationError,fileDescriptors,sourceOptions,startTime});let maxListenersController=new AbortController;try{let mergedStream=pipeSubprocessStream(
sourceStream,destinationStream,maxListenersController);return await Promise.race([waitForBothSubprocesses(subprocessPromises),...unpipeOnAbort(unpipeSignal,{sourceStream,
mergedStream,sourceOptions,fileDescriptors,startTime})])}finally{maxListenersController.abort()}},getSubprocessPromises=(sourcePromise,destination)=>Promise.allSettled(
[sourcePromise,destination])}});import{on as on5}from"node:events";import{getDefaultHighWaterMark as getDefaultHighWaterMark3}from"node:stream";var iterateOnSubprocessStream,stopReadingOnExit,
iterateForResult,stopReadingOnStreamEnd,iterateOnStream,DEFAULT_OBJECT_HIGH_WATER_MARK,HIGH_WATER_MARK,iterateOnData,getGenerators,init_iterate=__esm({"node_mod\
ules/execa/lib/io/iterate.js"(){init_encoding_transform();init_split();init_run_sync();iterateOnSubprocessStream=({subprocessStdout,subprocess,binary,shouldEncode,
encoding,preserveNewlines})=>{let controller=new AbortController;return stopReadingOnExit(subprocess,controller),iterateOnStream({stream:subprocessStdout,controller,
binary,shouldEncode:!subprocessStdout.readableObjectMode&&shouldEncode,encoding,shouldSplit:!subprocessStdout.readableObjectMode,preserveNewlines})},stopReadingOnExit=
async(subprocess,controller)=>{try{await subprocess}catch{}finally{controller.abort()}},iterateForResult=({stream,onStreamEnd,lines,encoding,stripFinalNewline:stripFinalNewline2,
allMixed})=>{let controller=new AbortController;stopReadingOnStreamEnd(onStreamEnd,controller,stream);let objectMode=stream.readableObjectMode&&!allMixed;return iterateOnStream(
{stream,controller,binary:encoding==="buffer",shouldEncode:!objectMode,encoding,shouldSplit:!objectMode&&lines,preserveNewlines:!stripFinalNewline2})},stopReadingOnStreamEnd=
async(onStreamEnd,controller,stream)=>{try{await onStreamEnd}catch{stream.destroy()}finally{controller.abort()}},iterateOnStream=({stream,controller,binary,shouldEncode,
encoding,shouldSplit,preserveNewlines})=>{let onStdoutChunk=on5(stream,"data",{signal:controller.signal,highWaterMark:HIGH_WATER_MARK,highWatermark:HIGH_WATER_MARK});
return iterateOnData({onStdoutChunk,controller,binary,shouldEncode,encoding,shouldSplit,preserveNewlines})},DEFAULT_OBJECT_HIGH_WATER_MARK=getDefaultHighWaterMark3(
!0),HIGH_WATER_MARK=DEFAULT_OBJECT_HIGH_WATER_MARK,iterateOnData=async function*({onStdoutChunk,controller,binary,shouldEncode,encoding,shouldSplit,preserveNewlines}){
let generators=getGenerators({binary,shouldEncode,encoding,shouldSplit,preserveNewlines});try{for await(let[chunk]of onStdoutChunk)yield*transformChunkSync(chunk,
generators,0)}catch(error){if(!controller.signal.aborted)throw error}finally{yield*finalChunksSync(generators)}},getGenerators=({binary,shouldEncode,encoding,shouldSplit,
preserveNewlines})=>[getEncodingTransformGenerator(binary,encoding,!shouldEncode),getSplitLinesGenerator(binary,preserveNewlines,!shouldSplit,{})].filter(Boolean)}});import{setImmediate}from"node:timers/promises";var getStreamOutput,logOutputAsync,resumeStream,getStreamContents2,getBufferedData,handleBufferedData,init_contents2=__esm(
{"node_modules/execa/lib/io/contents.js"(){init_source();init_uint_array();init_output2();init_iterate();init_max_buffer();init_strip_newline();getStreamOutput=
async({stream,onStreamEnd,fdNumber,encoding,buffer,maxBuffer,lines,allMixed,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo})=>{let logPromise=logOutputAsync(
{stream,onStreamEnd,fdNumber,encoding,allMixed,verboseInfo,streamInfo});if(!buffer){await Promise.all([resumeStream(stream),logPromise]);return}let stripFinalNewlineValue=getStripFinalNewline(
stripFinalNewline2,fdNumber),iterable=iterateForResult({stream,onStreamEnd,lines,encoding,stripFinalNewline:stripFinalNewlineValue,allMixed}),[output]=await Promise.
all([getStreamContents2({stream,iterable,fdNumber,encoding,maxBuffer,lines}),logPromise]);return output},logOutputAsync=async({stream,onStreamEnd,fdNumber,encoding,
allMixed,verboseInfo,streamInfo:{fileDescriptors}})=>{if(!shouldLogOutput({stdioItems:fileDescriptors[fdNumber]?.stdioItems,encoding,verboseInfo,fdNumber}))return;
let linesIterable=iterateForResult({stream,onStreamEnd,lines:!0,encoding,stripFinalNewline:!0,allMixed});await logLines(linesIterable,stream,fdNumber,verboseInfo)},
resumeStream=async stream=>{await setImmediate(),stream.readableFlowing===null&&stream.resume()},getStreamContents2=async({stream,stream:{readableObjectMode},iterable,
fdNumber,encoding,maxBuffer,lines})=>{try{return readableObjectMode||lines?await getStreamAsArray(iterable,{maxBuffer}):encoding==="buffer"?new Uint8Array(await getStreamAsArrayBuffer(
iterable,{maxBuffer})):await getStreamAsString(iterable,{maxBuffer})}catch(error){return handleBufferedData(handleMaxBuffer({error,stream,readableObjectMode,lines,
encoding,fdNumber}))}},getBufferedData=async streamPromise=>{try{return await streamPromise}catch(error){return handleBufferedData(error)}},handleBufferedData=({
bufferedData})=>isArrayBuffer(bufferedData)?new Uint8Array(bufferedData):bufferedData}});import{finished as finished5}from"node:stream/promises";var waitForStream,handleStdinDestroy,spyOnStdinDestroy,setStdinCleanedUp,handleStreamError,shouldIgnoreStreamError,
isInputFileDescriptor,isStreamAbort,isStreamEpipe,init_wait_stream=__esm({"node_modules/execa/lib/resolve/wait-stream.js"(){waitForStream=async(stream,fdNumber,streamInfo,{
isSameDirection,stopOnExit=!1}={})=>{let state=handleStdinDestroy(stream,streamInfo),abortController=new AbortController;try{await Promise.race([...stopOnExit?[
streamInfo.exitPromise]:[],finished5(stream,{cleanup:!0,signal:abortController.signal})])}catch(error){state.stdinCleanedUp||handleStreamError(error,fdNumber,streamInfo,
isSameDirection)}finally{abortController.abort()}},handleStdinDestroy=(stream,{originalStreams:[originalStdin],subprocess})=>{let state={stdinCleanedUp:!1};return stream===
originalStdin&&spyOnStdinDestroy(stream,subprocess,state),state},spyOnStdinDestroy=(subprocessStdin,subprocess,state)=>{let{_destroy}=subprocessStdin;subprocessStdin.
_destroy=(...destroyArguments)=>{setStdinCleanedUp(subprocess,state),_destroy.call(subprocessStdin,...destroyArguments)}},setStdinCleanedUp=({exitCode,signalCode},state)=>{
(exitCode!==null||signalCode!==null)&&(state.stdinCleanedUp=!0)},handleStreamError=(error,fdNumber,streamInfo,isSameDirection)=>{if(!shouldIgnoreStreamError(error,
fdNumber,streamInfo,isSameDirection))throw error},shouldIgnoreStreamError=(error,fdNumber,streamInfo,isSameDirection=!0)=>streamInfo.propagating?isStreamEpipe(error)||
isStreamAbort(error):(streamInfo.propagating=!0,isInputFileDescriptor(streamInfo,fdNumber)===isSameDirection?isStreamEpipe(error):isStreamAbort(error)),isInputFileDescriptor=
({fileDescriptors},fdNumber)=>fdNumber!=="all"&&fileDescriptors[fdNumber].direction==="input",isStreamAbort=error=>error?.code==="ERR_STREAM_PREMATURE_CLOSE",isStreamEpipe=
error=>error?.code==="EPIPE"}});var waitForStdioStreams,waitForSubprocessStream,init_stdio=__esm({"node_modules/execa/lib/resolve/stdio.js"(){init_contents2();init_wait_stream();waitForStdioStreams=
({subprocess,encoding,buffer,maxBuffer,lines,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo})=>subprocess.stdio.map((stream,fdNumber)=>waitForSubprocessStream(
{stream,fdNumber,encoding,buffer:buffer[fdNumber],maxBuffer:maxBuffer[fdNumber],lines:lines[fdNumber],allMixed:!1,stripFinalNewline:stripFinalNewline2,verboseInfo,
streamInfo})),waitForSubprocessStream=async({stream,fdNumber,encoding,buffer,maxBuffer,lines,allMixed,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo})=>{
if(!stream)return;let onStreamEnd=waitForStream(stream,fdNumber,streamInfo);if(isInputFileDescriptor(streamInfo,fdNumber)){await onStreamEnd;return}let[output]=await Promise.
all([getStreamOutput({stream,onStreamEnd,fdNumber,encoding,buffer,maxBuffer,lines,allMixed,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo}),onStreamEnd]);
return output}}});var makeAllStream,waitForAllStream,getAllStream,getAllMixed,init_all_async=__esm({"node_modules/execa/lib/resolve/all-async.js"(){init_merge_streams();init_stdio();
makeAllStream=({stdout,stderr},{all})=>all&&(stdout||stderr)?mergeStreams([stdout,stderr].filter(Boolean)):void 0,waitForAllStream=({subprocess,encoding,buffer,
maxBuffer,lines,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo})=>waitForSubprocessStream({...getAllStream(subprocess,buffer),fdNumber:"all",encoding,
maxBuffer:maxBuffer[1]+maxBuffer[2],lines:lines[1]||lines[2],allMixed:getAllMixed(subprocess),stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo}),getAllStream=
({stdout,stderr,all},[,bufferStdout,bufferStderr])=>{let buffer=bufferStdout||bufferStderr;return buffer?bufferStdout?bufferStderr?{stream:all,buffer}:{stream:stdout,
buffer}:{stream:stderr,buffer}:{stream:all,buffer}},getAllMixed=({all,stdout,stderr})=>all&&stdout&&stderr&&stdout.readableObjectMode!==stderr.readableObjectMode}});var shouldLogIpc,logIpcOutput,init_ipc=__esm({"node_modules/execa/lib/verbose/ipc.js"(){init_log();init_values();shouldLogIpc=verboseInfo=>isFullVerbose(verboseInfo,
"ipc"),logIpcOutput=(message,verboseInfo)=>{let verboseMessage=serializeVerboseMessage(message);verboseLog({type:"ipc",verboseMessage,fdNumber:"ipc",verboseInfo})}}});var waitForIpcOutput,getBufferedIpcOutput,init_buffer_messages=__esm({"node_modules/execa/lib/ipc/buffer-messages.js"(){init_max_buffer();init_ipc();init_specific();
init_get_each();waitForIpcOutput=async({subprocess,buffer:bufferArray,maxBuffer:maxBufferArray,ipc,ipcOutput,verboseInfo})=>{if(!ipc)return ipcOutput;let isVerbose2=shouldLogIpc(
verboseInfo),buffer=getFdSpecificValue(bufferArray,"ipc"),maxBuffer=getFdSpecificValue(maxBufferArray,"ipc");for await(let message of loopOnMessages({anyProcess:subprocess,
channel:subprocess.channel,isSubprocess:!1,ipc,shouldAwait:!1,reference:!0}))buffer&&(checkIpcMaxBuffer(subprocess,ipcOutput,maxBuffer),ipcOutput.push(message)),
isVerbose2&&logIpcOutput(message,verboseInfo);return ipcOutput},getBufferedIpcOutput=async(ipcOutputPromise,ipcOutput)=>(await Promise.allSettled([ipcOutputPromise]),
ipcOutput)}});import{once as once9}from"node:events";var waitForSubprocessResult,waitForOriginalStreams,waitForCustomStreamsEnd,throwOnSubprocessError,init_wait_subprocess=__esm(
{"node_modules/execa/lib/resolve/wait-subprocess.js"(){init_is_stream();init_timeout();init_cancel();init_graceful2();init_standard_stream();init_type();init_contents2();
init_buffer_messages();init_ipc_input();init_all_async();init_stdio();init_exit_async();init_wait_stream();waitForSubprocessResult=async({subprocess,options:{encoding,
buffer,maxBuffer,lines,timeoutDuration:timeout,cancelSignal,gracefulCancel,forceKillAfterDelay,stripFinalNewline:stripFinalNewline2,ipc,ipcInput},context,verboseInfo,
fileDescriptors,originalStreams,onInternalError,controller})=>{let exitPromise=waitForExit(subprocess,context),streamInfo={originalStreams,fileDescriptors,subprocess,
exitPromise,propagating:!1},stdioPromises=waitForStdioStreams({subprocess,encoding,buffer,maxBuffer,lines,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo}),
allPromise=waitForAllStream({subprocess,encoding,buffer,maxBuffer,lines,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo}),ipcOutput=[],ipcOutputPromise=waitForIpcOutput(
{subprocess,buffer,maxBuffer,ipc,ipcOutput,verboseInfo}),originalPromises=waitForOriginalStreams(originalStreams,subprocess,streamInfo),customStreamsEndPromises=waitForCustomStreamsEnd(
fileDescriptors,streamInfo);try{return await Promise.race([Promise.all([{},waitForSuccessfulExit(exitPromise),Promise.all(stdioPromises),allPromise,ipcOutputPromise,
sendIpcInput(subprocess,ipcInput),...originalPromises,...customStreamsEndPromises]),onInternalError,throwOnSubprocessError(subprocess,controller),...throwOnTimeout(
subprocess,timeout,context,controller),...throwOnCancel({subprocess,cancelSignal,gracefulCancel,context,controller}),...throwOnGracefulCancel({subprocess,cancelSignal,
gracefulCancel,forceKillAfterDelay,context,controller})])}catch(error){return context.terminationReason??="other",Promise.all([{error},exitPromise,Promise.all(stdioPromises.
map(stdioPromise=>getBufferedData(stdioPromise))),getBufferedData(allPromise),getBufferedIpcOutput(ipcOutputPromise,ipcOutput),Promise.allSettled(originalPromises),
Promise.allSettled(customStreamsEndPromises)])}},waitForOriginalStreams=(originalStreams,subprocess,streamInfo)=>originalStreams.map((stream,fdNumber)=>stream===
subprocess.stdio[fdNumber]?void 0:waitForStream(stream,fdNumber,streamInfo)),waitForCustomStreamsEnd=(fileDescriptors,streamInfo)=>fileDescriptors.flatMap(({stdioItems},fdNumber)=>stdioItems.
filter(({value,stream=value})=>isStream(stream,{checkOpen:!1})&&!isStandardStream(stream)).map(({type,value,stream=value})=>waitForStream(stream,fdNumber,streamInfo,
{isSameDirection:TRANSFORM_TYPES.has(type),stopOnExit:type==="native"}))),throwOnSubprocessError=async(subprocess,{signal})=>{let[error]=await once9(subprocess,
"error",{signal});throw error}}});var initializeConcurrentStreams,addConcurrentStream,waitForConcurrentStreams,init_concurrent=__esm({"node_modules/execa/lib/convert/concurrent.js"(){init_deferred();
initializeConcurrentStreams=()=>({readableDestroy:new WeakMap,writableFinal:new WeakMap,writableDestroy:new WeakMap}),addConcurrentStream=(concurrentStreams,stream,waitName)=>{
let weakMap=concurrentStreams[waitName];weakMap.has(stream)||weakMap.set(stream,[]);let promises2=weakMap.get(stream),promise=createDeferred();return promises2.
push(promise),{resolve:promise.resolve.bind(promise),promises:promises2}},waitForConcurrentStreams=async({resolve:resolve13,promises:promises2},subprocess)=>{resolve13();
let[isSubprocessExit]=await Promise.race([Promise.allSettled([!0,subprocess]),Promise.all([!1,...promises2])]);return!isSubprocessExit}}});import{finished as finished6}from"node:stream/promises";var safeWaitForSubprocessStdin,safeWaitForSubprocessStdout,waitForSubprocessStdin,waitForSubprocessStdout,
waitForSubprocess,destroyOtherStream,init_shared=__esm({"node_modules/execa/lib/convert/shared.js"(){init_wait_stream();safeWaitForSubprocessStdin=async subprocessStdin=>{
if(subprocessStdin!==void 0)try{await waitForSubprocessStdin(subprocessStdin)}catch{}},safeWaitForSubprocessStdout=async subprocessStdout=>{if(subprocessStdout!==
void 0)try{await waitForSubprocessStdout(subprocessStdout)}catch{}},waitForSubprocessStdin=async subprocessStdin=>{await finished6(subprocessStdin,{cleanup:!0,readable:!1,
writable:!0})},waitForSubprocessStdout=async subprocessStdout=>{await finished6(subprocessStdout,{cleanup:!0,readable:!0,writable:!1})},waitForSubprocess=async(subprocess,error)=>{
if(await subprocess,error)throw error},destroyOtherStream=(stream,isOpen,error)=>{error&&!isStreamAbort(error)?stream.destroy(error):isOpen&&stream.destroy()}}});import{Readable as Readable3}from"node:stream";import{callbackify as callbackify2}from"node:util";var createReadable,getSubprocessStdout,getReadableOptions,getReadableMethods,
onRead,onStdoutFinished,onReadableDestroy,destroyOtherReadable,init_readable=__esm({"node_modules/execa/lib/convert/readable.js"(){init_encoding_option();init_fd_options();
init_iterate();init_deferred();init_concurrent();init_shared();createReadable=({subprocess,concurrentStreams,encoding},{from,binary:binaryOption=!0,preserveNewlines=!0}={})=>{
let binary=binaryOption||BINARY_ENCODINGS.has(encoding),{subprocessStdout,waitReadableDestroy}=getSubprocessStdout(subprocess,from,concurrentStreams),{readableEncoding,
readableObjectMode,readableHighWaterMark}=getReadableOptions(subprocessStdout,binary),{read:read3,onStdoutDataDone}=getReadableMethods({subprocessStdout,subprocess,
binary,encoding,preserveNewlines}),readable2=new Readable3({read:read3,destroy:callbackify2(onReadableDestroy.bind(void 0,{subprocessStdout,subprocess,waitReadableDestroy})),
highWaterMark:readableHighWaterMark,objectMode:readableObjectMode,encoding:readableEncoding});return onStdoutFinished({subprocessStdout,onStdoutDataDone,readable:readable2,
subprocess}),readable2},getSubprocessStdout=(subprocess,from,concurrentStreams)=>{let subprocessStdout=getFromStream(subprocess,from),waitReadableDestroy=addConcurrentStream(
concurrentStreams,subprocessStdout,"readableDestroy");return{subprocessStdout,waitReadableDestroy}},getReadableOptions=({readableEncoding,readableObjectMode,readableHighWaterMark},binary)=>binary?
{readableEncoding,readableObjectMode,readableHighWaterMark}:{readableEncoding,readableObjectMode:!0,readableHighWaterMark:DEFAULT_OBJECT_HIGH_WATER_MARK},getReadableMethods=
({subprocessStdout,subprocess,binary,encoding,preserveNewlines})=>{let onStdoutDataDone=createDeferred(),onStdoutData=iterateOnSubprocessStream({subprocessStdout,
subprocess,binary,shouldEncode:!binary,encoding,preserveNewlines});return{read(){onRead(this,onStdoutData,onStdoutDataDone)},onStdoutDataDone}},onRead=async(readable2,onStdoutData,onStdoutDataDone)=>{
try{let{value,done}=await onStdoutData.next();done?onStdoutDataDone.resolve():readable2.push(value)}catch{}},onStdoutFinished=async({subprocessStdout,onStdoutDataDone,
readable:readable2,subprocess,subprocessStdin})=>{try{await waitForSubprocessStdout(subprocessStdout),await subprocess,await safeWaitForSubprocessStdin(subprocessStdin),
await onStdoutDataDone,readable2.readable&&readable2.push(null)}catch(error){await safeWaitForSubprocessStdin(subprocessStdin),destroyOtherReadable(readable2,error)}},
onReadableDestroy=async({subprocessStdout,subprocess,waitReadableDestroy},error)=>{await waitForConcurrentStreams(waitReadableDestroy,subprocess)&&(destroyOtherReadable(
subprocessStdout,error),await waitForSubprocess(subprocess,error))},destroyOtherReadable=(stream,error)=>{destroyOtherStream(stream,stream.readable,error)}}});import{Writable as Writable3}from"node:stream";import{callbackify as callbackify3}from"node:util";var createWritable,getSubprocessStdin,getWritableMethods,onWrite,
onWritableFinal,onStdinFinished,onWritableDestroy,destroyOtherWritable,init_writable=__esm({"node_modules/execa/lib/convert/writable.js"(){init_fd_options();init_concurrent();
init_shared();createWritable=({subprocess,concurrentStreams},{to}={})=>{let{subprocessStdin,waitWritableFinal,waitWritableDestroy}=getSubprocessStdin(subprocess,
to,concurrentStreams),writable2=new Writable3({...getWritableMethods(subprocessStdin,subprocess,waitWritableFinal),destroy:callbackify3(onWritableDestroy.bind(void 0,
{subprocessStdin,subprocess,waitWritableFinal,waitWritableDestroy})),highWaterMark:subprocessStdin.writableHighWaterMark,objectMode:subprocessStdin.writableObjectMode});
return onStdinFinished(subprocessStdin,writable2),writable2},getSubprocessStdin=(subprocess,to,concurrentStreams)=>{let subprocessStdin=getToStream(subprocess,to),
waitWritableFinal=addConcurrentStream(concurrentStreams,subprocessStdin,"writableFinal"),waitWritableDestroy=addConcurrentStream(concurrentStreams,subprocessStdin,
"writableDestroy");return{subprocessStdin,waitWritableFinal,waitWritableDestroy}},getWritableMethods=(subprocessStdin,subprocess,waitWritableFinal)=>({write:onWrite.
bind(void 0,subprocessStdin),final:callbackify3(onWritableFinal.bind(void 0,subprocessStdin,subprocess,waitWritableFinal))}),onWrite=(subprocessStdin,chunk,encoding,done)=>{
subprocessStdin.write(chunk,encoding)?done():subprocessStdin.once("drain",done)},onWritableFinal=async(subprocessStdin,subprocess,waitWritableFinal)=>{await waitForConcurrentStreams(
waitWritableFinal,subprocess)&&(subprocessStdin.writable&&subprocessStdin.end(),await subprocess)},onStdinFinished=async(subprocessStdin,writable2,subprocessStdout)=>{
try{await waitForSubprocessStdin(subprocessStdin),writable2.writable&&writable2.end()}catch(error){await safeWaitForSubprocessStdout(subprocessStdout),destroyOtherWritable(
writable2,error)}},onWritableDestroy=async({subprocessStdin,subprocess,waitWritableFinal,waitWritableDestroy},error)=>{await waitForConcurrentStreams(waitWritableFinal,
subprocess),await waitForConcurrentStreams(waitWritableDestroy,subprocess)&&(destroyOtherWritable(subprocessStdin,error),await waitForSubprocess(subprocess,error))},
destroyOtherWritable=(stream,error)=>{destroyOtherStream(stream,stream.writable,error)}}});import{Duplex as Duplex3}from"node:stream";import{callbackify as callbackify4}from"node:util";var createDuplex,onDuplexDestroy,init_duplex=__esm({"node_modules/\
execa/lib/convert/duplex.js"(){init_encoding_option();init_readable();init_writable();createDuplex=({subprocess,concurrentStreams,encoding},{from,to,binary:binaryOption=!0,
preserveNewlines=!0}={})=>{let binary=binaryOption||BINARY_ENCODINGS.has(encoding),{subprocessStdout,waitReadableDestroy}=getSubprocessStdout(subprocess,from,concurrentStreams),
{subprocessStdin,waitWritableFinal,waitWritableDestroy}=getSubprocessStdin(subprocess,to,concurrentStreams),{readableEncoding,readableObjectMode,readableHighWaterMark}=getReadableOptions(
subprocessStdout,binary),{read:read3,onStdoutDataDone}=getReadableMethods({subprocessStdout,subprocess,binary,encoding,preserveNewlines}),duplex2=new Duplex3({read:read3,
...getWritableMethods(subprocessStdin,subprocess,waitWritableFinal),destroy:callbackify4(onDuplexDestroy.bind(void 0,{subprocessStdout,subprocessStdin,subprocess,
waitReadableDestroy,waitWritableFinal,waitWritableDestroy})),readableHighWaterMark,writableHighWaterMark:subprocessStdin.writableHighWaterMark,readableObjectMode,
writableObjectMode:subprocessStdin.writableObjectMode,encoding:readableEncoding});return onStdoutFinished({subprocessStdout,onStdoutDataDone,readable:duplex2,subprocess,
subprocessStdin}),onStdinFinished(subprocessStdin,duplex2,subprocessStdout),duplex2},onDuplexDestroy=async({subprocessStdout,subprocessStdin,subprocess,waitReadableDestroy,
waitWritableFinal,waitWritableDestroy},error)=>{await Promise.all([onReadableDestroy({subprocessStdout,subprocess,waitReadableDestroy},error),onWritableDestroy(
{subprocessStdin,subprocess,waitWritableFinal,waitWritableDestroy},error)])}}});var createIterable,iterateOnStdoutData,init_iterable=__esm({"node_modules/execa/lib/convert/iterable.js"(){init_encoding_option();init_fd_options();init_iterate();
createIterable=(subprocess,encoding,{from,binary:binaryOption=!1,preserveNewlines=!1}={})=>{let binary=binaryOption||BINARY_ENCODINGS.has(encoding),subprocessStdout=getFromStream(
subprocess,from),onStdoutData=iterateOnSubprocessStream({subprocessStdout,subprocess,binary,shouldEncode:!0,encoding,preserveNewlines});return iterateOnStdoutData(
onStdoutData,subprocessStdout,subprocess)},iterateOnStdoutData=async function*(onStdoutData,subprocessStdout,subprocess){try{yield*onStdoutData}finally{subprocessStdout.
readable&&subprocessStdout.destroy(),await subprocess}}}});var addConvertedStreams,init_add=__esm({"node_modules/execa/lib/convert/add.js"(){init_concurrent();init_readable();init_writable();init_duplex();init_iterable();
addConvertedStreams=(subprocess,{encoding})=>{let concurrentStreams=initializeConcurrentStreams();subprocess.readable=createReadable.bind(void 0,{subprocess,concurrentStreams,
encoding}),subprocess.writable=createWritable.bind(void 0,{subprocess,concurrentStreams}),subprocess.duplex=createDuplex.bind(void 0,{subprocess,concurrentStreams,
encoding}),subprocess.iterable=createIterable.bind(void 0,subprocess,encoding),subprocess[Symbol.asyncIterator]=createIterable.bind(void 0,subprocess,encoding,{})}}});var mergePromise,nativePromisePrototype,descriptors,init_promise=__esm({"node_modules/execa/lib/methods/promise.js"(){mergePromise=(subprocess,promise)=>{for(let[
property,descriptor]of descriptors){let value=descriptor.value.bind(promise);Reflect.defineProperty(subprocess,property,{...descriptor,value})}},nativePromisePrototype=
(async()=>{})().constructor.prototype,descriptors=["then","catch","finally"].map(property=>[property,Reflect.getOwnPropertyDescriptor(nativePromisePrototype,property)])}});import{setMaxListeners}from"node:events";import{spawn as spawn2}from"node:child_process";var execaCoreAsync,handleAsyncArguments,handleAsyncOptions,spawnSubprocessAsync,
handlePromise,getAsyncResult,init_main_async=__esm({"node_modules/execa/lib/methods/main-async.js"(){init_source();init_command();init_options();init_fd_options();
init_shell();init_methods();init_result();init_reject();init_early_error();init_handle_async();init_strip_newline();init_output_async();init_kill();init_cleanup();
init_setup();init_all_async();init_wait_subprocess();init_add();init_deferred();init_promise();execaCoreAsync=(rawFile,rawArguments,rawOptions,createNested)=>{let{
file,commandArguments,command:command2,escapedCommand,startTime,verboseInfo,options,fileDescriptors}=handleAsyncArguments(rawFile,rawArguments,rawOptions),{subprocess,
promise}=spawnSubprocessAsync({file,commandArguments,options,startTime,verboseInfo,command:command2,escapedCommand,fileDescriptors});return subprocess.pipe=pipeToSubprocess.
bind(void 0,{source:subprocess,sourcePromise:promise,boundOptions:{},createNested}),mergePromise(subprocess,promise),SUBPROCESS_OPTIONS.set(subprocess,{options,
fileDescriptors}),subprocess},handleAsyncArguments=(rawFile,rawArguments,rawOptions)=>{let{command:command2,escapedCommand,startTime,verboseInfo}=handleCommand(
rawFile,rawArguments,rawOptions),{file,commandArguments,options:normalizedOptions}=normalizeOptions(rawFile,rawArguments,rawOptions),options=handleAsyncOptions(
normalizedOptions),fileDescriptors=handleStdioAsync(options,verboseInfo);return{file,commandArguments,command:command2,escapedCommand,startTime,verboseInfo,options,
fileDescriptors}},handleAsyncOptions=({timeout,signal,...options})=>{if(signal!==void 0)throw new TypeError('The "signal" option has been renamed to "cancelSign\
al" instead.');return{...options,timeoutDuration:timeout}},spawnSubprocessAsync=({file,commandArguments,options,startTime,verboseInfo,command:command2,escapedCommand,
fileDescriptors})=>{let subprocess;try{subprocess=spawn2(...concatenateShell(file,commandArguments,options))}catch(error){return handleEarlyError({error,command:command2,
escapedCommand,fileDescriptors,options,startTime,verboseInfo})}let controller=new AbortController;setMaxListeners(Number.POSITIVE_INFINITY,controller.signal);let originalStreams=[
...subprocess.stdio];pipeOutputAsync(subprocess,fileDescriptors,controller),cleanupOnExit(subprocess,options,controller);let context={},onInternalError=createDeferred();
subprocess.kill=subprocessKill.bind(void 0,{kill:subprocess.kill.bind(subprocess),options,onInternalError,context,controller}),subprocess.all=makeAllStream(subprocess,
options),addConvertedStreams(subprocess,options),addIpcMethods(subprocess,options);let promise=handlePromise({subprocess,options,startTime,verboseInfo,fileDescriptors,
originalStreams,command:command2,escapedCommand,context,onInternalError,controller});return{subprocess,promise}},handlePromise=async({subprocess,options,startTime,
verboseInfo,fileDescriptors,originalStreams,command:command2,escapedCommand,context,onInternalError,controller})=>{let[errorInfo,[exitCode,signal],stdioResults,
allResult,ipcOutput]=await waitForSubprocessResult({subprocess,options,context,verboseInfo,fileDescriptors,originalStreams,onInternalError,controller});controller.
abort(),onInternalError.resolve();let stdio=stdioResults.map((stdioResult,fdNumber)=>stripNewline(stdioResult,options,fdNumber)),all=stripNewline(allResult,options,
"all"),result=getAsyncResult({errorInfo,exitCode,signal,stdio,all,ipcOutput,context,options,command:command2,escapedCommand,startTime});return handleResult(result,
verboseInfo,options)},getAsyncResult=({errorInfo,exitCode,signal,stdio,all,ipcOutput,context,options,command:command2,escapedCommand,startTime})=>"error"in errorInfo?
makeError({error:errorInfo.error,command:command2,escapedCommand,timedOut:context.terminationReason==="timeout",isCanceled:context.terminationReason==="cancel"||
context.terminationReason==="gracefulCancel",isGracefullyCanceled:context.terminationReason==="gracefulCancel",isMaxBuffer:errorInfo.error instanceof MaxBufferError,
isForcefullyTerminated:context.isForcefullyTerminated,exitCode,signal,stdio,all,ipcOutput,options,startTime,isSync:!1}):makeSuccessResult({command:command2,escapedCommand,
stdio,all,ipcOutput,options,startTime})}});var mergeOptions,mergeOption,DEEP_OPTIONS,init_bind=__esm({"node_modules/execa/lib/methods/bind.js"(){init_is_plain_obj();init_specific();mergeOptions=(boundOptions,options)=>{
let newOptions=Object.fromEntries(Object.entries(options).map(([optionName,optionValue])=>[optionName,mergeOption(optionName,boundOptions[optionName],optionValue)]));
return{...boundOptions,...newOptions}},mergeOption=(optionName,boundOptionValue,optionValue)=>DEEP_OPTIONS.has(optionName)&&isPlainObject2(boundOptionValue)&&isPlainObject2(
optionValue)?{...boundOptionValue,...optionValue}:optionValue,DEEP_OPTIONS=new Set(["env",...FD_SPECIFIC_OPTIONS])}});var createExeca,callBoundExeca,parseArguments,init_create=__esm({"node_modules/execa/lib/methods/create.js"(){init_is_plain_obj();init_parameters();init_template();
init_main_sync();init_main_async();init_bind();createExeca=(mapArguments,boundOptions,deepOptions,setBoundExeca)=>{let createNested=(mapArguments2,boundOptions2,setBoundExeca2)=>createExeca(
mapArguments2,boundOptions2,deepOptions,setBoundExeca2),boundExeca=(...execaArguments)=>callBoundExeca({mapArguments,deepOptions,boundOptions,setBoundExeca,createNested},
...execaArguments);return setBoundExeca!==void 0&&setBoundExeca(boundExeca,createNested,boundOptions),boundExeca},callBoundExeca=({mapArguments,deepOptions={},boundOptions={},
setBoundExeca,createNested},firstArgument,...nextArguments)=>{if(isPlainObject2(firstArgument))return createNested(mapArguments,mergeOptions(boundOptions,firstArgument),
setBoundExeca);let{file,commandArguments,options,isSync}=parseArguments({mapArguments,firstArgument,nextArguments,deepOptions,boundOptions});return isSync?execaCoreSync(
file,commandArguments,options):execaCoreAsync(file,commandArguments,options,createNested)},parseArguments=({mapArguments,firstArgument,nextArguments,deepOptions,
boundOptions})=>{let callArguments=isTemplateString(firstArgument)?parseTemplates(firstArgument,nextArguments):[firstArgument,...nextArguments],[initialFile,initialArguments,
initialOptions]=normalizeParameters(...callArguments),mergedOptions=mergeOptions(mergeOptions(deepOptions,boundOptions),initialOptions),{file=initialFile,commandArguments=initialArguments,
options=mergedOptions,isSync=!1}=mapArguments({file:initialFile,commandArguments:initialArguments,options:mergedOptions});return{file,commandArguments,options,isSync}}}});var mapCommandAsync,mapCommandSync,parseCommand2,parseCommandString,SPACES_REGEXP,init_command2=__esm({"node_modules/execa/lib/methods/command.js"(){mapCommandAsync=
({file,commandArguments})=>parseCommand2(file,commandArguments),mapCommandSync=({file,commandArguments})=>({...parseCommand2(file,commandArguments),isSync:!0}),
parseCommand2=(command2,unusedArguments)=>{if(unusedArguments.length>0)throw new TypeError(`The command and its arguments must be passed as a single string: ${command2}\
 ${unusedArguments}.`);let[file,...commandArguments]=parseCommandString(command2);return{file,commandArguments}},parseCommandString=command2=>{if(typeof command2!=
"string")throw new TypeError(`The command must be a string: ${String(command2)}.`);let trimmedCommand=command2.trim();if(trimmedCommand==="")return[];let tokens2=[];
for(let token3 of trimmedCommand.split(SPACES_REGEXP)){let previousToken=tokens2.at(-1);previousToken&&previousToken.endsWith("\\")?tokens2[tokens2.length-1]=`${previousToken.
slice(0,-1)} ${token3}`:tokens2.push(token3)}return tokens2},SPACES_REGEXP=/ +/g}});var setScriptSync,mapScriptAsync,mapScriptSync,getScriptOptions,getScriptStdinOption,deepScriptOptions,init_script=__esm({"node_modules/execa/lib/methods/script\
.js"(){setScriptSync=(boundExeca,createNested,boundOptions)=>{boundExeca.sync=createNested(mapScriptSync,boundOptions),boundExeca.s=boundExeca.sync},mapScriptAsync=
({options})=>getScriptOptions(options),mapScriptSync=({options})=>({...getScriptOptions(options),isSync:!0}),getScriptOptions=options=>({options:{...getScriptStdinOption(
options),...options}}),getScriptStdinOption=({input,inputFile,stdio})=>input===void 0&&inputFile===void 0&&stdio===void 0?{stdin:"inherit"}:{},deepScriptOptions=
{preferLocal:!0}}});var execa_exports={};__export(execa_exports,{$:()=>$,ExecaError:()=>ExecaError,ExecaSyncError:()=>ExecaSyncError,execa:()=>execa,execaCommand:()=>execaCommand,execaCommandSync:()=>execaCommandSync,
execaNode:()=>execaNode,execaSync:()=>execaSync,getCancelSignal:()=>getCancelSignal2,getEachMessage:()=>getEachMessage2,getOneMessage:()=>getOneMessage2,parseCommandString:()=>parseCommandString,
sendMessage:()=>sendMessage2});var execa,execaSync,execaCommand,execaCommandSync,execaNode,$,sendMessage2,getOneMessage2,getEachMessage2,getCancelSignal2,init_execa=__esm(
{"node_modules/execa/index.js"(){init_create();init_command2();init_node2();init_script();init_methods();init_command2();init_final_error();execa=createExeca(()=>({})),
execaSync=createExeca(()=>({isSync:!0})),execaCommand=createExeca(mapCommandAsync),execaCommandSync=createExeca(mapCommandSync),execaNode=createExeca(mapNode),$=
createExeca(mapScriptAsync,{},deepScriptOptions,setScriptSync),{sendMessage:sendMessage2,getOneMessage:getOneMessage2,getEachMessage:getEachMessage2,getCancelSignal:getCancelSignal2}=
getIpcExport()}});import{closeSync as closeSync2,existsSync as existsSync3}from"node:fs";import{setTimeout as delay2}from"node:timers/promises";async function runProgram(program){
let head=createHead(program.maxOutputBytes??0),stderr=createTail(STDERR_BYTES),ended2=(end,exit2,left4)=>({end,...exit2,...head.result(),stderrTail:stderr.text(),
left:left4}),unknown3={exitCode:void 0,signal:void 0};if(program.signal.aborted)return ended2("aborted",unknown3,[]);let child=await start(program);if("end"in child)
return child;let reader=guarded(),linesFor=give=>createLines(program.maxLineBytes??LINE_BYTES,give===void 0?()=>{}:reader.of(give)),lines=linesFor(program.onLine),
errorLines=linesFor(program.onErrorLine),drained=Promise.all([drain(child.stdout,chunk=>{head.add(chunk),lines.add(chunk)}),drain(child.stderr,chunk=>{stderr.add(
chunk),errorLines.add(chunk)})]),graceMs=program.graceMs??GRACE_MS,tree={processes:child.processes,marker:program.marker},stop=await exitOrStop(child.exited,{signal:AbortSignal.
any([program.signal,reader.failed]),timeoutMs:program.timeoutMs});stop!==void 0&&await killTree({...tree,graceMs});let exit=await within(SETTLE_MS,child.exited)??
unknown3,{left:left3}=await killTree({...tree,hasJustEnded:!0,graceMs});for(let pid of left3){let identity3=identify(pid);identity3!==void 0&&program.onSpawn?.(
identity3)}await within(SETTLE_MS,drained);for(let stream of[child.stdout,child.stderr])stream.destroy();return lines.end(),errorLines.end(),reader.rethrow(),ended2(
stop??"exited",exit,left3)}function guarded(){let failed3=new AbortController,fault;return{failed:failed3.signal,of:give=>line=>{if(fault===void 0)try{give(line)}catch(error){
fault={error},failed3.abort()}},rethrow(){if(fault!==void 0)throw fault.error}}}async function start(program){let{execa:execa2}=await Promise.resolve().then(()=>(init_execa(),execa_exports)),
lifeline=holdLifeline(program.lifeline),child=execa2(program.command,program.args,{cwd:program.cwd,env:program.env,extendEnv:!1,detached:!0,reject:!1,buffer:!1,
stdio:["pipe","pipe","pipe",...lifeline===void 0?[]:[...UNUSED,lifeline]]});if(lifeline!==void 0&&closeSync2(lifeline),child.pid===void 0){let{code,originalMessage,
shortMessage}=await child,isFolderThere=existsSync3(program.cwd),isNotFound=code==="ENOENT"&&isFolderThere,fault=faultOfStart(code,{isFolderThere});return{end:"\
not_started",isNotFound,fault,message:originalMessage??shortMessage??""}}let identity3=identify(child.pid),exited=new Promise(resolve13=>{child.once("exit",(exitCode,signal)=>{
resolve13({exitCode:exitCode??void 0,signal:signal??void 0})})});return child.stdin.on("error",()=>{}),program.keepsInputOpen===!0?child.stdin.write(program.input):
child.stdin.end(program.input),identity3!==void 0&&program.onSpawn?.(identity3),{processes:identity3===void 0?[]:[identity3],stdout:child.stdout,stderr:child.stderr,
exited}}function drain(stream,add){return new Promise(resolve13=>{stream.on("data",add),stream.on("error",()=>resolve13()),stream.on("close",resolve13)})}function exitOrStop(exited,program){
return new Promise(resolve13=>{let abort=()=>settle("aborted"),{timeoutMs}=program,timer=timeoutMs===void 0?void 0:setTimeout(()=>settle("timed_out"),timeoutMs),
settle=stop=>{clearTimeout(timer),program.signal.removeEventListener("abort",abort),resolve13(stop)};program.signal.addEventListener("abort",abort),program.signal.
aborted&&abort(),exited.then(()=>settle(void 0))})}async function within(milliseconds,promise){let late=Symbol("late");for(let slice=0;slice<SLICES;slice+=1){let timer=new AbortController,
pause3=delay2(milliseconds/SLICES,late,{signal:timer.signal}).catch(()=>late),first2=await Promise.race([promise,pause3]);if(timer.abort(),typeof first2!="symbo\
l")return first2}}var UNUSED,GRACE_MS,LINE_BYTES,STDERR_BYTES,SETTLE_MS,SLICES,init_program=__esm({"lib/process/program.ts"(){"use strict";init_process();init_fault();
init_lifeline();init_output();init_tree();UNUSED=Array.from({length:LIFELINE_FD-3},()=>"ignore"),GRACE_MS=5e3,LINE_BYTES=1024*1024,STDERR_BYTES=8*1024,SETTLE_MS=
1e3;SLICES=20}});import*as fs2 from"node:fs";import{homedir}from"node:os";import{delimiter,dirname as dirname3,isAbsolute,join as join3,relative as relative2}from"node:path";function safePath(path6,workspace,home=homedir()){
let around=repositoryAround(workspace)??workspace,roots=[workspace,around].filter(root=>!isInside(home,root)),entries=(path6??"").split(delimiter).filter(entry=>isAbsolute(
entry)?!roots.some(root=>isInside(entry,root)||isInside(realPath(entry),root)):!1);return entries.length===0?DEFAULT_PATH:entries.join(delimiter)}function useSafePath(env2,workspace){
env2.PATH=safePath(env2.PATH,workspace,env2.HOME||homedir())}function repositoryAround(folder){if(fs2.existsSync(join3(folder,".git")))return folder;let above=dirname3(
folder);return above===folder?void 0:repositoryAround(above)}function realPath(path6){try{return fs2.realpathSync.native(path6)}catch(error){if(systemCode(error)===
void 0)throw error;let folder=dirname3(path6);return folder===path6?path6:realPath(folder)}}function isInside(path6,root){let inside=relative2(root,path6);return inside!==
".."&&!inside.startsWith("../")&&!isAbsolute(inside)}var DEFAULT_PATH,init_search_path=__esm({"lib/process/search-path.ts"(){"use strict";init_errors();DEFAULT_PATH=
["/usr/bin","/bin"].join(delimiter)}});function mayRunPrograms([command2=""]){return!WITHOUT_FILES.has(command2)}function ownPrograms(listing2){let entries=readListing(listing2).filter(({key:key2})=>PROGRAM.
test(key2)),isOwn=({scope})=>OWN_SCOPES.has(scope),own3=new Map(entries.filter(isOwn).map(({key:key2,value})=>[key2,value])),foreign=[...new Set(entries.filter(
entry=>!isOwn(entry)).map(({key:key2})=>key2))],helpers=foreign.some(isHelper)?[{key:"credential.helper",value:""},...entries.filter(entry=>isOwn(entry)&&isHelper(
entry.key))]:[];return[...foreign.filter(key2=>!isHelper(key2)).map(key2=>[key2,own3.get(key2)??unset(key2)]),...helpers.map(({key:key2,value})=>[key2,value])]}
function overrides(listing2){return ownPrograms(listing2).flatMap(([key2,value])=>{if(!key2.includes("="))return["-c",`${key2}=${value}`];let message=`Cannot us\
e git here: the repository's configuration names a program under "${key2}". Remove that setting.`;throw new RelayError("GIT_FAILED",message)})}function isHelper(key2){
return key2.startsWith("credential.")}function unset(key2){return UNSET.find(([pattern2])=>pattern2.test(key2))?.[1]??""}function readListing(listing2){let fields=listing2.
split("\0"),entries=[];for(let at=0;at+1<fields.length;at+=2){let[scope="",text2=""]=fields.slice(at,at+2),end=text2.indexOf(`
`),key2=end===-1?text2:text2.slice(0,end);entries.push({scope,key:key2,value:end===-1?"true":text2.slice(end+1)})}return entries}var SETTINGS,ENVIRONMENT,WITHOUT_FILES,
LISTING,PROGRAM,UNSET,OWN_SCOPES,init_repository_programs=__esm({"lib/workspace/repository-programs.ts"(){"use strict";init_errors();SETTINGS=["core.hooksPath=/\
dev/null","core.fsmonitor=false","core.protectHFS=true","core.protectNTFS=true","safe.bareRepository=explicit","submodule.recurse=false","status.submoduleSummar\
y=false","merge.verifySignatures=false","log.showSignature=false","commit.gpgSign=false","gc.auto=0","maintenance.auto=false","advice.addEmbeddedRepo=false"].flatMap(
setting=>["-c",setting]),ENVIRONMENT={LC_ALL:"C",GIT_TERMINAL_PROMPT:"0",GIT_EDITOR:"true",GIT_ASKPASS:"true",GIT_OPTIONAL_LOCKS:"0",GIT_NO_LAZY_FETCH:"1",GIT_ALLOW_PROTOCOL:"\
none"},WITHOUT_FILES=new Set(["cat-file","commit-tree","config","for-each-ref","init","merge-base","rev-list","rev-parse","symbolic-ref","update-ref"]);LISTING=
["config","--list","--includes","--show-scope","-z"],PROGRAM=/^(filter\.[^]*\.(clean|smudge|process|required)|hook\.[^]*\.command|lfs\.(customtransfer|extension)\.[^]*|lfs\.standalonetransferagent|core\.(sshcommand|askpass|gitproxy)|credential\.([^]*\.)?helper|remote\.[^]*\.(uploadpack|receivepack)|http\.([^]*\.)?(proxy|sslverify))$/,
UNSET=[[/^filter\..*\.required$/s,"false"],[/\.sslverify$/,"true"],[/^core\.sshcommand$/,"ssh"],[/^core\.gitproxy$/,"none"],[/\.uploadpack$/,"git-upload-pack"],
[/\.receivepack$/,"git-receive-pack"]],OWN_SCOPES=new Set(["system","global"])}});import*as fs3 from"node:fs";import{dirname as dirname4,join as join4}from"node:path";function createGit(own3,more={}){let base={...variablesNamed(own3,PASSED_ON2),
...more,...ENVIRONMENT};async function run(place2,args,how={}){if(!mayRunPrograms(args))return runWith([],place2,args,how);let listing2=await runWith([],place2,
LISTING,{signal:how.signal});if(listing2.code!==0||listing2.isCut){let why3=listing2.isCut?"it is too long":wordsOf3(listing2);throw failed(args,`the repository\
's configuration cannot be read: ${why3}`)}return runWith(overrides(listing2.stdout),place2,args,how)}async function runWith(settings,place2,args,how){let PATH=safePath(
base.PATH,place2.cwd,base.HOME),end=await runProgram({command:"git",args:["--no-pager",...SETTINGS,...settings,...args],cwd:place2.cwd,env:{...base,PATH,...variablesOf(
place2)},input:how.input??"",signal:how.signal??new AbortController().signal,timeoutMs:TIMEOUT_MS,maxOutputBytes:OUTPUT_BYTES});if(end.end==="not_started"){let why3=end.
isNotFound?"git is not installed, or not in PATH":end.message;throw failed(args,why3,end.fault)}if(end.end!=="exited"||end.exitCode===void 0)throw failed(args,`\
it was stopped (${end.signal??end.end})`);let{output,isOutputCut,stderrTail}=end;return{code:end.exitCode,stdout:output,stderr:stderrTail,isCut:isOutputCut}}async function ask3(place2,args,how={}){
let end=await run(place2,args,how);if(end.code!==0)throw failed(args,wordsOf3(end));return end.stdout}return{run,ask:ask3}}function wordsOf3({code,stdout,stderr}){
let words=`${stderr}
${stdout}`.slice(0,6e3).replace(/\s+/g," ").trim().slice(0,600);return words===""?`it ended with ${code} and said nothing`:words}function variablesOf({cwd,gitDir,
workTree,index,env:env2}){let top2=workTree??(gitDir===void 0?workTreeAround(cwd):void 0);return{...gitDir===void 0?{}:{GIT_DIR:gitDir},...top2===void 0?{}:{GIT_WORK_TREE:top2},
...index===void 0?{}:{GIT_INDEX_FILE:index},...env2}}function workTreeAround(folder){if(fs3.lstatSync(join4(folder,".git"),{throwIfNoEntry:!1})?.isFile()===!0||
fs3.existsSync(join4(folder,".git","HEAD")))return folder;let above=dirname4(folder);return above===folder?void 0:workTreeAround(above)}function failed(args,why3,fault){
let message=`Cannot run "git ${args.slice(0,2).join(" ")}": ${why3.replace(/\.$/,"")}.`;return new RelayError("GIT_FAILED",message,{details:{command:args[0],fault}})}
var PASSED_ON2,TIMEOUT_MS,OUTPUT_BYTES,init_git=__esm({"lib/workspace/git.ts"(){"use strict";init_errors();init_environment();init_program();init_search_path();
init_repository_programs();PASSED_ON2=["PATH","HOME","XDG_CONFIG_HOME","TMPDIR"],TIMEOUT_MS=600*1e3,OUTPUT_BYTES=8*1024*1024}});async function uncommittedIn(git,place2,untracked){return(await git.ask(place2,["status","--porcelain","-z","--no-renames",`--untracked-files=${untracked}`,"--i\
gnore-submodules=dirty"])).split("\0").flatMap(entry=>entry===""?[]:[entry.slice(3)])}async function commitOf(git,cwd,name){let args=["rev-parse","--verify","--\
quiet","--end-of-options",`${name}^{commit}`],{code,stdout}=await git.run({cwd},args);return code===0?stdout.trim():void 0}async function isMerged(git,place2,{commit,
into}){let end=await git.run(place2,["merge-base","--is-ancestor",commit,into]);if(end.code===0||end.code===1)return end.code===0;throw new RelayError("GIT_FAIL\
ED",`Cannot compare two commits: ${wordsOf3(end)}.`)}function refused(why3){return new RelayError("WORKTREE_REFUSED",`Cannot make a git worktree: ${why3}.`)}var init_repository=__esm(
{"lib/workspace/repository.ts"(){"use strict";init_errors();init_git()}});import*as fs6 from"node:fs";import{dirname as dirname5,resolve as resolve6}from"node:path";import{promisify as promisify3}from"node:util";function isFull(error){
return error instanceof RelayError?error.code==="STORE_FULL":FULL.has(systemCode(error)??"")}function storeFault(action,path6,cause){let code=systemCode(cause);
if(code===void 0||cause instanceof RelayError)return cause;let details={path:path6,system_code:code};if(FULL.has(code)){let message2=`Cannot ${action}: the disk\
 that holds "${path6}" is full (${code}). Nothing was acknowledged; free space and try again.`;return new RelayError("STORE_FULL",message2,{details,cause})}let message=`\
Cannot ${action}: the system answered ${code} for "${path6}". Nothing was acknowledged; run \`relay doctor\`, then try again.`;return new RelayError("STORE_WRIT\
E_FAILED",message,{details,cause})}function writeOnce(fd,bytes){return fs6.writeSync(fd,bytes,0,bytes.length,null)}function writeWhole(fd,bytes){let done=0;for(;done<
bytes.length;)done+=fs6.writeSync(fd,bytes,done,bytes.length-done,null)}function flushFile(fd){return flushData(fd)}function openDirectory(path6){return fs6.openSync(
path6,fs6.constants.O_RDONLY|fs6.constants.O_DIRECTORY)}function flushNames(fd){return flush(fd)}async function flushDirectory(path6){let fd=openDirectory(path6);
try{await flushNames(fd)}finally{fs6.closeSync(fd)}}function isForeign(error){return FOREIGN.has(systemCode(error)??"")}function openPlain(path6){let fd;try{fd=
fs6.openSync(path6,O_RDONLY|O_NOFOLLOW|O_NONBLOCK)}catch(error){if(systemCode(error)==="ENOENT")return"absent";if(isForeign(error))return"foreign";throw error}return fs6.fstatSync(
fd).isFile()?fd:(fs6.closeSync(fd),"foreign")}async function replaceFile(path6,bytes,{owner,isStill}){let aside=`${path6}.${process.pid}.${process.hrtime.bigint()}\
.new`,fd=fs6.openSync(aside,"wx",384);try{try{writeWhole(fd,bytes),owner!==void 0&&giveTo(fd,owner),await flushFile(fd)}finally{fs6.closeSync(fd)}if(!isStill())
return!1;fs6.renameSync(aside,path6)}finally{fs6.rmSync(aside,{force:!0})}return await flushDirectory(dirname5(path6)),!0}function giveTo(fd,{mode,uid,gid}){let{
uid:ownUid,gid:ownGid}=fs6.fstatSync(fd);(uid!==ownUid||gid!==ownGid)&&fs6.fchownSync(fd,uid,gid),fs6.fchmodSync(fd,mode&4095)}function namesIn2(directory){try{
return fs6.readdirSync(directory)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function directoriesIn(directory){try{return fs6.readdirSync(
directory,{withFileTypes:!0}).filter(entry=>entry.isDirectory()).map(entry=>entry.name)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function isAbsent(path6){
try{return fs6.lstatSync(path6,{throwIfNoEntry:!1})===void 0}catch{return!1}}function ifPresent(operation){try{return operation(),!0}catch(error){if(systemCode(
error)==="ENOENT")return!1;throw error}}function makeDirectory(path6,mode=448){let directory=resolve6(path6);for(let tries=1;;tries+=1)try{return makeOne(directory,
mode)}catch(error){let above=dirname5(directory);if(systemCode(error)!=="ENOENT"||above===directory||tries>MAKE_TRIES)throw error;makeDirectory(above,mode)}}function makeOne(path6,mode){
try{fs6.mkdirSync(path6,{mode})}catch(error){if(!(fs6.statSync(path6,{throwIfNoEntry:!1})?.isDirectory()===!0))throw error}}function touchFile(path6){fs6.closeSync(
fs6.openSync(path6,O_WRONLY|O_CREAT|O_NOFOLLOW|O_NONBLOCK,384))}function touchInside(directory,name){let path6=`${directory}/${name}`;for(let tries=0;tries<10;tries+=
1){if(ifPresent(()=>touchFile(path6)))return;fs6.mkdirSync(directory,{recursive:!0,mode:448})}touchFile(path6)}function removeEmpty(directory){try{return fs6.rmdirSync(
directory),!0}catch(error){let code=systemCode(error);if(code==="ENOENT")return!0;if(code!=="ENOTEMPTY")throw error;return!1}}function afterwards(work){try{work()}catch(error){
if(systemCode(error)===void 0)throw error}}var flush,flushData,FULL,O_RDONLY,O_WRONLY,O_CREAT,O_NOFOLLOW,O_NONBLOCK,FOREIGN,MAKE_TRIES,init_files=__esm({"lib/fi\
les.ts"(){"use strict";init_errors();flush=promisify3(fs6.fsync),flushData=promisify3(fs6.fdatasync),FULL=new Set(["ENOSPC","EDQUOT"]);({O_RDONLY,O_WRONLY,O_CREAT,
O_NOFOLLOW,O_NONBLOCK}=fs6.constants),FOREIGN=new Set(["ELOOP","EISDIR","ENXIO","ENOTDIR"]);MAKE_TRIES=10}});function parseKnown(parse6,value){let parsed2=parse6(value),known2=value;for(let pass=0;pass<8&&!parsed2.success;pass+=1){let unknown3=unknownFields(parsed2.error.
issues);if(unknown3===void 0)return parsed2;known2=without(known2,unknown3),parsed2=parse6(known2)}return parsed2}function unknownFields(issues){let found=[];for(let issue2 of issues){
if(issue2.code==="unrecognized_keys"){found.push(...issue2.keys.map(key2=>({path:issue2.path,key:key2})));continue}if(issue2.code!=="invalid_union")return;let fields=issue2.
errors.map(unknownFields).find(member=>member!==void 0);if(fields===void 0)return;found.push(...fields.map(({path:path6,key:key2})=>({path:[...issue2.path,...path6],
key:key2})))}return found}function without(value,fields){let copy=structuredClone(value);for(let{path:path6,key:key2}of fields){let at=copy;for(let step of path6)
at=memberOf(at,step);typeof at=="object"&&at!==null&&Reflect.deleteProperty(at,key2)}return copy}function memberOf(value,key2){return typeof value=="object"&&value!==
null?Reflect.get(value,key2):void 0}var init_unknown_fields=__esm({"lib/schema/unknown-fields.ts"(){"use strict"}});import*as fs7 from"node:fs";function readDocument(path6,mostBytes=DOCUMENT_BYTES){let fd=openPlain(path6);if(fd!=="absent"){if(fd==="foreign")throw new SyntaxError(
`"${path6}" is not a plain file.`);try{if(fs7.fstatSync(fd).size>mostBytes)throw new SyntaxError(`"${path6}" is too large.`);return JSON.parse(fs7.readFileSync(
fd,"utf8"))}finally{fs7.closeSync(fd)}}}function readDocumentAs(path6,schema){try{let parsed2=schema.safeParse(readDocument(path6));return parsed2.success?parsed2.
data:void 0}catch(error){if(error instanceof SyntaxError)return;throw error}}function readKnownAs(path6,schema){try{let parsed2=parseKnown(value=>schema.safeParse(
value),readDocument(path6));return parsed2.success?parsed2.data:void 0}catch(error){if(error instanceof SyntaxError)return;throw error}}async function replaceDocument(path6,document){
let bytes=Buffer.from(`${JSON.stringify(document,null,1)}
`);if(bytes.length>DOCUMENT_BYTES){let message=`Cannot replace "${path6}": it would have ${bytes.length} bytes, and a record may have ${DOCUMENT_BYTES}. Say les\
s in it.`;throw new RelayError("RECORD_TOO_LARGE",message,{details:{path:path6,bytes:bytes.length}})}try{await replaceFile(path6,bytes,{owner:void 0,isStill:()=>!0})}catch(error){
throw storeFault(`replace "${path6}"`,path6,error)}}function amendDocument(path6,fields){return replaceDocument(path6,{...fieldsOf(path6),...fields})}function fieldsOf(path6){
try{let document=readDocument(path6);return typeof document=="object"&&document!==null?document:{}}catch(error){if(error instanceof SyntaxError)return{};throw error}}
function replaceHint(path6,document){let aside=`${path6}.${process.pid}.${Math.random().toString(36).slice(2)}`;try{fs7.writeFileSync(aside,JSON.stringify(document),
{mode:384,flag:"wx"}),fs7.renameSync(aside,path6)}catch(error){throw fs7.rmSync(aside,{force:!0}),error}}var DOCUMENT_BYTES,init_document=__esm({"lib/files/docu\
ment.ts"(){"use strict";init_errors();init_files();init_unknown_fields();DOCUMENT_BYTES=4096}});var WorktreeRecord,init_worktree=__esm({"lib/schema/worktree.ts"(){"use strict";init_mini();init_name();WorktreeRecord=object({job_id:JobId,token:wholeNumber(1),
agent:AgentId,path:string2(),branch:string2(),base:string2().check(_regex(/^[0-9a-f]{40,64}$/)),git_dir:optional(string2()),created_at:Instant})}});import*as fs8 from"node:fs";import{join as join7}from"node:path";function createRecords(root){let documentOf3=record2=>join7(root,`${nameOf2(record2)}.json`);function all(){
return namesIn2(root).flatMap(name=>{if(!DOCUMENT.test(name))return[];let record2=readDocumentAs(join7(root,name),WorktreeRecord);return record2===void 0||`${nameOf2(
record2)}.json`!==name?[]:[{...record2,path:join7(root,nameOf2(record2))}]})}return{root,all:()=>all().toSorted((a2,b)=>a2.created_at.localeCompare(b.created_at)),
of:jobId=>all().filter(record2=>record2.job_id===jobId).toSorted((a2,b)=>a2.token-b.token),pathOf:turn=>join7(root,nameOf2(turn)),async keep(record2){try{fs8.mkdirSync(
root,{recursive:!0,mode:448})}catch(error){throw storeFault("make a place for worktrees",root,error)}await replaceDocument(documentOf3(record2),record2)},forget(record2){
ifPresent(()=>fs8.unlinkSync(documentOf3(record2)))},strays(){let known2=new Set(all().flatMap(record2=>[nameOf2(record2),`${nameOf2(record2)}.json`]));return namesIn2(
root).filter(name=>!known2.has(name)).map(name=>join7(root,name))}}}function worktreesIn(location){return join7(location,"worktrees")}function nameOf2({job_id,token:token3}){
return`${job_id}.${token3}`}var DOCUMENT,init_record=__esm({"lib/workspace/record.ts"(){"use strict";init_files();init_document();init_worktree();DOCUMENT=/^[a-z2-7]{26}\.\d{1,15}\.json$/}});import*as fs10 from"node:fs";function identityOf2(folder){let stat=statOf(folder);if(stat===void 0||process.platform==="linux"&&!LASTING.has(fs10.statfsSync(folder).
type>>>0))return;let birth=Number(stat.birthtimeNs/1000000n);return{ino:String(stat.ino),...birth>0&&{birthtime_ms:birth}}}function isSameFolder(one,other){return one.
ino===other.ino&&one.birthtime_ms!==void 0&&one.birthtime_ms===other.birthtime_ms}function isOtherFolder(recorded,found){let[before,now]=[recorded.birthtime_ms,
found.birthtime_ms];return before===void 0||now===void 0||before===now?!1:recorded.ino!==found.ino||now>before||process.platform!=="darwin"}function leadToOne(path6,other){
let[one,two]=[statOf(path6),statOf(other)];return one!==void 0&&two!==void 0&&one.ino===two.ino&&one.dev===two.dev}function parseIdentity(value){if(typeof value!=
"object"||value===null||!("ino"in value)||typeof value.ino!="string")return;let birth="birthtime_ms"in value?value.birthtime_ms:void 0;return{ino:value.ino,...typeof birth==
"number"&&{birthtime_ms:birth}}}function statOf(folder){try{return fs10.statSync(folder,{bigint:!0})}catch(error){if(systemCode(error)===void 0)throw error;return}}
var LASTING,init_identity=__esm({"lib/files/identity.ts"(){"use strict";init_errors();LASTING=new Set([61267,1481003842,2435016766,801189825,4076150800,3393526350])}});var require_polyfills=__commonJS({"node_modules/graceful-fs/polyfills.js"(exports,module){var constants16=__require("constants"),origCwd=process.cwd,cwd=null,platform2=process.
env.GRACEFUL_FS_PLATFORM||process.platform;process.cwd=function(){return cwd||(cwd=origCwd.call(process)),cwd};try{process.cwd()}catch{}typeof process.chdir=="f\
unction"&&(chdir=process.chdir,process.chdir=function(d){cwd=null,chdir.call(process,d)},Object.setPrototypeOf&&Object.setPrototypeOf(process.chdir,chdir));var chdir;
module.exports=patch;function patch(fs63){constants16.hasOwnProperty("O_SYMLINK")&&process.version.match(/^v0\.6\.[0-2]|^v0\.5\./)&&patchLchmod(fs63),fs63.lutimes||
patchLutimes(fs63),fs63.chown=chownFix(fs63.chown),fs63.fchown=chownFix(fs63.fchown),fs63.lchown=chownFix(fs63.lchown),fs63.chmod=chmodFix(fs63.chmod),fs63.fchmod=
chmodFix(fs63.fchmod),fs63.lchmod=chmodFix(fs63.lchmod),fs63.chownSync=chownFixSync(fs63.chownSync),fs63.fchownSync=chownFixSync(fs63.fchownSync),fs63.lchownSync=
chownFixSync(fs63.lchownSync),fs63.chmodSync=chmodFixSync(fs63.chmodSync),fs63.fchmodSync=chmodFixSync(fs63.fchmodSync),fs63.lchmodSync=chmodFixSync(fs63.lchmodSync),
fs63.stat=statFix(fs63.stat),fs63.fstat=statFix(fs63.fstat),fs63.lstat=statFix(fs63.lstat),fs63.statSync=statFixSync(fs63.statSync),fs63.fstatSync=statFixSync(fs63.
fstatSync),fs63.lstatSync=statFixSync(fs63.lstatSync),fs63.chmod&&!fs63.lchmod&&(fs63.lchmod=function(path6,mode,cb){cb&&process.nextTick(cb)},fs63.lchmodSync=function(){}),
fs63.chown&&!fs63.lchown&&(fs63.lchown=function(path6,uid,gid,cb){cb&&process.nextTick(cb)},fs63.lchownSync=function(){}),platform2==="win32"&&(fs63.rename=typeof fs63.
rename!="function"?fs63.rename:(function(fs$rename){function rename(from,to,cb){var start3=Date.now(),backoff=0;fs$rename(from,to,function CB(er){if(er&&(er.code===
"EACCES"||er.code==="EPERM"||er.code==="EBUSY")&&Date.now()-start3<6e4){setTimeout(function(){fs63.stat(to,function(stater,st){stater&&stater.code==="ENOENT"?fs$rename(
from,to,CB):cb(er)})},backoff),backoff<100&&(backoff+=10);return}cb&&cb(er)})}return Object.setPrototypeOf&&Object.setPrototypeOf(rename,fs$rename),rename})(fs63.
rename)),fs63.read=typeof fs63.read!="function"?fs63.read:(function(fs$read){function read3(fd,buffer,offset,length,position,callback_){var callback;if(callback_&&
typeof callback_=="function"){var eagCounter=0;callback=function(er,_,__){if(er&&er.code==="EAGAIN"&&eagCounter<10)return eagCounter++,fs$read.call(fs63,fd,buffer,
offset,length,position,callback);callback_.apply(this,arguments)}}return fs$read.call(fs63,fd,buffer,offset,length,position,callback)}return Object.setPrototypeOf&&
Object.setPrototypeOf(read3,fs$read),read3})(fs63.read),fs63.readSync=typeof fs63.readSync!="function"?fs63.readSync:(function(fs$readSync){return function(fd,buffer,offset,length,position){
for(var eagCounter=0;;)try{return fs$readSync.call(fs63,fd,buffer,offset,length,position)}catch(er){if(er.code==="EAGAIN"&&eagCounter<10){eagCounter++;continue}
throw er}}})(fs63.readSync);function patchLchmod(fs64){fs64.lchmod=function(path6,mode,callback){fs64.open(path6,constants16.O_WRONLY|constants16.O_SYMLINK,mode,
function(err,fd){if(err){callback&&callback(err);return}fs64.fchmod(fd,mode,function(err2){fs64.close(fd,function(err22){callback&&callback(err2||err22)})})})},
fs64.lchmodSync=function(path6,mode){var fd=fs64.openSync(path6,constants16.O_WRONLY|constants16.O_SYMLINK,mode),threw=!0,ret;try{ret=fs64.fchmodSync(fd,mode),threw=
!1}finally{if(threw)try{fs64.closeSync(fd)}catch{}else fs64.closeSync(fd)}return ret}}function patchLutimes(fs64){constants16.hasOwnProperty("O_SYMLINK")&&fs64.
futimes?(fs64.lutimes=function(path6,at,mt,cb){fs64.open(path6,constants16.O_SYMLINK,function(er,fd){if(er){cb&&cb(er);return}fs64.futimes(fd,at,mt,function(er2){
fs64.close(fd,function(er22){cb&&cb(er2||er22)})})})},fs64.lutimesSync=function(path6,at,mt){var fd=fs64.openSync(path6,constants16.O_SYMLINK),ret,threw=!0;try{
ret=fs64.futimesSync(fd,at,mt),threw=!1}finally{if(threw)try{fs64.closeSync(fd)}catch{}else fs64.closeSync(fd)}return ret}):fs64.futimes&&(fs64.lutimes=function(_a4,_b2,_c2,cb){
cb&&process.nextTick(cb)},fs64.lutimesSync=function(){})}function chmodFix(orig){return orig&&function(target,mode,cb){return orig.call(fs63,target,mode,function(er){
chownErOk(er)&&(er=null),cb&&cb.apply(this,arguments)})}}function chmodFixSync(orig){return orig&&function(target,mode){try{return orig.call(fs63,target,mode)}catch(er){
if(!chownErOk(er))throw er}}}function chownFix(orig){return orig&&function(target,uid,gid,cb){return orig.call(fs63,target,uid,gid,function(er){chownErOk(er)&&(er=
null),cb&&cb.apply(this,arguments)})}}function chownFixSync(orig){return orig&&function(target,uid,gid){try{return orig.call(fs63,target,uid,gid)}catch(er){if(!chownErOk(
er))throw er}}}function statFix(orig){return orig&&function(target,options,cb){typeof options=="function"&&(cb=options,options=null);function callback(er,stats){
stats&&(stats.uid<0&&(stats.uid+=4294967296),stats.gid<0&&(stats.gid+=4294967296)),cb&&cb.apply(this,arguments)}return options?orig.call(fs63,target,options,callback):
orig.call(fs63,target,callback)}}function statFixSync(orig){return orig&&function(target,options){var stats=options?orig.call(fs63,target,options):orig.call(fs63,
target);return stats&&(stats.uid<0&&(stats.uid+=4294967296),stats.gid<0&&(stats.gid+=4294967296)),stats}}function chownErOk(er){if(!er||er.code==="ENOSYS")return!0;
var nonroot=!process.getuid||process.getuid()!==0;return!!(nonroot&&(er.code==="EINVAL"||er.code==="EPERM"))}}}});var require_legacy_streams=__commonJS({"node_modules/graceful-fs/legacy-streams.js"(exports,module){var Stream=__require("stream").Stream;module.exports=legacy;
function legacy(fs63){return{ReadStream,WriteStream};function ReadStream(path6,options){if(!(this instanceof ReadStream))return new ReadStream(path6,options);Stream.
call(this);var self=this;this.path=path6,this.fd=null,this.readable=!0,this.paused=!1,this.flags="r",this.mode=438,this.bufferSize=64*1024,options=options||{};for(var keys=Object.
keys(options),index=0,length=keys.length;index<length;index++){var key2=keys[index];this[key2]=options[key2]}if(this.encoding&&this.setEncoding(this.encoding),this.
start!==void 0){if(typeof this.start!="number")throw TypeError("start must be a Number");if(this.end===void 0)this.end=1/0;else if(typeof this.end!="number")throw TypeError(
"end must be a Number");if(this.start>this.end)throw new Error("start must be <= end");this.pos=this.start}if(this.fd!==null){process.nextTick(function(){self._read()});
return}fs63.open(this.path,this.flags,this.mode,function(err,fd){if(err){self.emit("error",err),self.readable=!1;return}self.fd=fd,self.emit("open",fd),self._read()})}
function WriteStream(path6,options){if(!(this instanceof WriteStream))return new WriteStream(path6,options);Stream.call(this),this.path=path6,this.fd=null,this.
writable=!0,this.flags="w",this.encoding="binary",this.mode=438,this.bytesWritten=0,options=options||{};for(var keys=Object.keys(options),index=0,length=keys.length;index<
length;index++){var key2=keys[index];this[key2]=options[key2]}if(this.start!==void 0){if(typeof this.start!="number")throw TypeError("start must be a Number");if(this.
start<0)throw new Error("start must be >= zero");this.pos=this.start}this.busy=!1,this._queue=[],this.fd===null&&(this._open=fs63.open,this._queue.push([this._open,
this.path,this.flags,this.mode,void 0]),this.flush())}}}});var require_clone=__commonJS({"node_modules/graceful-fs/clone.js"(exports,module){"use strict";module.exports=clone2;var getPrototypeOf=Object.getPrototypeOf||function(obj){
return obj.__proto__};function clone2(obj){if(obj===null||typeof obj!="object")return obj;if(obj instanceof Object)var copy={__proto__:getPrototypeOf(obj)};else
var copy=Object.create(null);return Object.getOwnPropertyNames(obj).forEach(function(key2){Object.defineProperty(copy,key2,Object.getOwnPropertyDescriptor(obj,key2))}),
copy}}});var require_graceful_fs=__commonJS({"node_modules/graceful-fs/graceful-fs.js"(exports,module){var fs63=__require("fs"),polyfills=require_polyfills(),legacy=require_legacy_streams(),
clone2=require_clone(),util=__require("util"),gracefulQueue,previousSymbol;typeof Symbol=="function"&&typeof Symbol.for=="function"?(gracefulQueue=Symbol.for("g\
raceful-fs.queue"),previousSymbol=Symbol.for("graceful-fs.previous")):(gracefulQueue="___graceful-fs.queue",previousSymbol="___graceful-fs.previous");function noop3(){}
function publishQueue(context,queue2){Object.defineProperty(context,gracefulQueue,{get:function(){return queue2}})}var debug=noop3;util.debuglog?debug=util.debuglog(
"gfs4"):/\bgfs4\b/i.test(process.env.NODE_DEBUG||"")&&(debug=function(){var m=util.format.apply(util,arguments);m="GFS4: "+m.split(/\n/).join(`
GFS4: `),console.error(m)});fs63[gracefulQueue]||(queue=global[gracefulQueue]||[],publishQueue(fs63,queue),fs63.close=(function(fs$close){function close(fd,cb){
return fs$close.call(fs63,fd,function(err){err||resetQueue(),typeof cb=="function"&&cb.apply(this,arguments)})}return Object.defineProperty(close,previousSymbol,
{value:fs$close}),close})(fs63.close),fs63.closeSync=(function(fs$closeSync){function closeSync20(fd){fs$closeSync.apply(fs63,arguments),resetQueue()}return Object.
defineProperty(closeSync20,previousSymbol,{value:fs$closeSync}),closeSync20})(fs63.closeSync),/\bgfs4\b/i.test(process.env.NODE_DEBUG||"")&&process.on("exit",function(){
debug(fs63[gracefulQueue]),__require("assert").equal(fs63[gracefulQueue].length,0)}));var queue;global[gracefulQueue]||publishQueue(global,fs63[gracefulQueue]);
module.exports=patch(clone2(fs63));process.env.TEST_GRACEFUL_FS_GLOBAL_PATCH&&!fs63.__patched&&(module.exports=patch(fs63),fs63.__patched=!0);function patch(fs64){
polyfills(fs64),fs64.gracefulify=patch,fs64.createReadStream=createReadStream2,fs64.createWriteStream=createWriteStream2;var fs$readFile=fs64.readFile;fs64.readFile=
readFile2;function readFile2(path6,options,cb){return typeof options=="function"&&(cb=options,options=null),go$readFile(path6,options,cb);function go$readFile(path7,options2,cb2,startTime){
return fs$readFile(path7,options2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$readFile,[path7,options2,cb2],err,startTime||Date.now(),
Date.now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}var fs$writeFile=fs64.writeFile;fs64.writeFile=writeFile2;function writeFile2(path6,data,options,cb){
return typeof options=="function"&&(cb=options,options=null),go$writeFile(path6,data,options,cb);function go$writeFile(path7,data2,options2,cb2,startTime){return fs$writeFile(
path7,data2,options2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$writeFile,[path7,data2,options2,cb2],err,startTime||Date.now(),Date.
now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}var fs$appendFile=fs64.appendFile;fs$appendFile&&(fs64.appendFile=appendFile);function appendFile(path6,data,options,cb){
return typeof options=="function"&&(cb=options,options=null),go$appendFile(path6,data,options,cb);function go$appendFile(path7,data2,options2,cb2,startTime){return fs$appendFile(
path7,data2,options2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$appendFile,[path7,data2,options2,cb2],err,startTime||Date.now(),Date.
now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}var fs$copyFile=fs64.copyFile;fs$copyFile&&(fs64.copyFile=copyFile);function copyFile(src,dest,flags,cb){
return typeof flags=="function"&&(cb=flags,flags=0),go$copyFile(src,dest,flags,cb);function go$copyFile(src2,dest2,flags2,cb2,startTime){return fs$copyFile(src2,
dest2,flags2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$copyFile,[src2,dest2,flags2,cb2],err,startTime||Date.now(),Date.now()]):typeof cb2==
"function"&&cb2.apply(this,arguments)})}}var fs$readdir=fs64.readdir;fs64.readdir=readdir;var noReaddirOptionVersions=/^v[0-5]\./;function readdir(path6,options,cb){
typeof options=="function"&&(cb=options,options=null);var go$readdir=noReaddirOptionVersions.test(process.version)?function(path7,options2,cb2,startTime){return fs$readdir(
path7,fs$readdirCallback(path7,options2,cb2,startTime))}:function(path7,options2,cb2,startTime){return fs$readdir(path7,options2,fs$readdirCallback(path7,options2,
cb2,startTime))};return go$readdir(path6,options,cb);function fs$readdirCallback(path7,options2,cb2,startTime){return function(err,files){err&&(err.code==="EMFI\
LE"||err.code==="ENFILE")?enqueue([go$readdir,[path7,options2,cb2],err,startTime||Date.now(),Date.now()]):(files&&files.sort&&files.sort(),typeof cb2=="function"&&
cb2.call(this,err,files))}}}if(process.version.substr(0,4)==="v0.8"){var legStreams=legacy(fs64);ReadStream=legStreams.ReadStream,WriteStream=legStreams.WriteStream}
var fs$ReadStream=fs64.ReadStream;fs$ReadStream&&(ReadStream.prototype=Object.create(fs$ReadStream.prototype),ReadStream.prototype.open=ReadStream$open);var fs$WriteStream=fs64.
WriteStream;fs$WriteStream&&(WriteStream.prototype=Object.create(fs$WriteStream.prototype),WriteStream.prototype.open=WriteStream$open),Object.defineProperty(fs64,
"ReadStream",{get:function(){return ReadStream},set:function(val){ReadStream=val},enumerable:!0,configurable:!0}),Object.defineProperty(fs64,"WriteStream",{get:function(){
return WriteStream},set:function(val){WriteStream=val},enumerable:!0,configurable:!0});var FileReadStream=ReadStream;Object.defineProperty(fs64,"FileReadStream",
{get:function(){return FileReadStream},set:function(val){FileReadStream=val},enumerable:!0,configurable:!0});var FileWriteStream=WriteStream;Object.defineProperty(
fs64,"FileWriteStream",{get:function(){return FileWriteStream},set:function(val){FileWriteStream=val},enumerable:!0,configurable:!0});function ReadStream(path6,options){
return this instanceof ReadStream?(fs$ReadStream.apply(this,arguments),this):ReadStream.apply(Object.create(ReadStream.prototype),arguments)}function ReadStream$open(){
var that=this;open3(that.path,that.flags,that.mode,function(err,fd){err?(that.autoClose&&that.destroy(),that.emit("error",err)):(that.fd=fd,that.emit("open",fd),
that.read())})}function WriteStream(path6,options){return this instanceof WriteStream?(fs$WriteStream.apply(this,arguments),this):WriteStream.apply(Object.create(
WriteStream.prototype),arguments)}function WriteStream$open(){var that=this;open3(that.path,that.flags,that.mode,function(err,fd){err?(that.destroy(),that.emit(
"error",err)):(that.fd=fd,that.emit("open",fd))})}function createReadStream2(path6,options){return new fs64.ReadStream(path6,options)}function createWriteStream2(path6,options){
return new fs64.WriteStream(path6,options)}var fs$open=fs64.open;fs64.open=open3;function open3(path6,flags,mode,cb){return typeof mode=="function"&&(cb=mode,mode=
null),go$open(path6,flags,mode,cb);function go$open(path7,flags2,mode2,cb2,startTime){return fs$open(path7,flags2,mode2,function(err,fd){err&&(err.code==="EMFIL\
E"||err.code==="ENFILE")?enqueue([go$open,[path7,flags2,mode2,cb2],err,startTime||Date.now(),Date.now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}return fs64}
function enqueue(elem){debug("ENQUEUE",elem[0].name,elem[1]),fs63[gracefulQueue].push(elem),retry2()}var retryTimer;function resetQueue(){for(var now=Date.now(),
i2=0;i2<fs63[gracefulQueue].length;++i2)fs63[gracefulQueue][i2].length>2&&(fs63[gracefulQueue][i2][3]=now,fs63[gracefulQueue][i2][4]=now);retry2()}function retry2(){
if(clearTimeout(retryTimer),retryTimer=void 0,fs63[gracefulQueue].length!==0){var elem=fs63[gracefulQueue].shift(),fn=elem[0],args=elem[1],err=elem[2],startTime=elem[3],
lastTime=elem[4];if(startTime===void 0)debug("RETRY",fn.name,args),fn.apply(null,args);else if(Date.now()-startTime>=6e4){debug("TIMEOUT",fn.name,args);var cb=args.
pop();typeof cb=="function"&&cb.call(null,err)}else{var sinceAttempt=Date.now()-lastTime,sinceStart=Math.max(lastTime-startTime,1),desiredDelay=Math.min(sinceStart*
1.2,100);sinceAttempt>=desiredDelay?(debug("RETRY",fn.name,args),fn.apply(null,args.concat([startTime]))):fs63[gracefulQueue].push(elem)}retryTimer===void 0&&(retryTimer=
setTimeout(retry2,0))}}}});var require_retry_operation=__commonJS({"node_modules/retry/lib/retry_operation.js"(exports,module){function RetryOperation(timeouts,options){typeof options=="b\
oolean"&&(options={forever:options}),this._originalTimeouts=JSON.parse(JSON.stringify(timeouts)),this._timeouts=timeouts,this._options=options||{},this._maxRetryTime=
options&&options.maxRetryTime||1/0,this._fn=null,this._errors=[],this._attempts=1,this._operationTimeout=null,this._operationTimeoutCb=null,this._timeout=null,this.
_operationStart=null,this._options.forever&&(this._cachedTimeouts=this._timeouts.slice(0))}module.exports=RetryOperation;RetryOperation.prototype.reset=function(){
this._attempts=1,this._timeouts=this._originalTimeouts};RetryOperation.prototype.stop=function(){this._timeout&&clearTimeout(this._timeout),this._timeouts=[],this.
_cachedTimeouts=null};RetryOperation.prototype.retry=function(err){if(this._timeout&&clearTimeout(this._timeout),!err)return!1;var currentTime=new Date().getTime();
if(err&&currentTime-this._operationStart>=this._maxRetryTime)return this._errors.unshift(new Error("RetryOperation timeout occurred")),!1;this._errors.push(err);
var timeout=this._timeouts.shift();if(timeout===void 0)if(this._cachedTimeouts)this._errors.splice(this._errors.length-1,this._errors.length),this._timeouts=this.
_cachedTimeouts.slice(0),timeout=this._timeouts.shift();else return!1;var self=this,timer=setTimeout(function(){self._attempts++,self._operationTimeoutCb&&(self.
_timeout=setTimeout(function(){self._operationTimeoutCb(self._attempts)},self._operationTimeout),self._options.unref&&self._timeout.unref()),self._fn(self._attempts)},
timeout);return this._options.unref&&timer.unref(),!0};RetryOperation.prototype.attempt=function(fn,timeoutOps){this._fn=fn,timeoutOps&&(timeoutOps.timeout&&(this.
_operationTimeout=timeoutOps.timeout),timeoutOps.cb&&(this._operationTimeoutCb=timeoutOps.cb));var self=this;this._operationTimeoutCb&&(this._timeout=setTimeout(
function(){self._operationTimeoutCb()},self._operationTimeout)),this._operationStart=new Date().getTime(),this._fn(this._attempts)};RetryOperation.prototype.try=
function(fn){console.log("Using RetryOperation.try() is deprecated"),this.attempt(fn)};RetryOperation.prototype.start=function(fn){console.log("Using RetryOpera\
tion.start() is deprecated"),this.attempt(fn)};RetryOperation.prototype.start=RetryOperation.prototype.try;RetryOperation.prototype.errors=function(){return this.
_errors};RetryOperation.prototype.attempts=function(){return this._attempts};RetryOperation.prototype.mainError=function(){if(this._errors.length===0)return null;
for(var counts={},mainError=null,mainErrorCount=0,i2=0;i2<this._errors.length;i2++){var error=this._errors[i2],message=error.message,count4=(counts[message]||0)+
1;counts[message]=count4,count4>=mainErrorCount&&(mainError=error,mainErrorCount=count4)}return mainError}}});var require_retry=__commonJS({"node_modules/retry/lib/retry.js"(exports){var RetryOperation=require_retry_operation();exports.operation=function(options){var timeouts=exports.
timeouts(options);return new RetryOperation(timeouts,{forever:options&&options.forever,unref:options&&options.unref,maxRetryTime:options&&options.maxRetryTime})};
exports.timeouts=function(options){if(options instanceof Array)return[].concat(options);var opts={retries:10,factor:2,minTimeout:1*1e3,maxTimeout:1/0,randomize:!1};
for(var key2 in options)opts[key2]=options[key2];if(opts.minTimeout>opts.maxTimeout)throw new Error("minTimeout is greater than maxTimeout");for(var timeouts=[],
i2=0;i2<opts.retries;i2++)timeouts.push(this.createTimeout(i2,opts));return options&&options.forever&&!timeouts.length&&timeouts.push(this.createTimeout(i2,opts)),
timeouts.sort(function(a2,b){return a2-b}),timeouts};exports.createTimeout=function(attempt2,opts){var random=opts.randomize?Math.random()+1:1,timeout=Math.round(
random*opts.minTimeout*Math.pow(opts.factor,attempt2));return timeout=Math.min(timeout,opts.maxTimeout),timeout};exports.wrap=function(obj,options,methods){if(options instanceof
Array&&(methods=options,options=null),!methods){methods=[];for(var key2 in obj)typeof obj[key2]=="function"&&methods.push(key2)}for(var i2=0;i2<methods.length;i2++){
var method=methods[i2],original=obj[method];obj[method]=function(original2){var op=exports.operation(options),args=Array.prototype.slice.call(arguments,1),callback=args.
pop();args.push(function(err){op.retry(err)||(err&&(arguments[0]=op.mainError()),callback.apply(this,arguments))}),op.attempt(function(){original2.apply(obj,args)})}.
bind(obj,original),obj[method].options=options}}}});var require_retry2=__commonJS({"node_modules/retry/index.js"(exports,module){module.exports=require_retry()}});var require_signals=__commonJS({"node_modules/proper-lockfile/node_modules/signal-exit/signals.js"(exports,module){module.exports=["SIGABRT","SIGALRM","SIGHUP",
"SIGINT","SIGTERM"];process.platform!=="win32"&&module.exports.push("SIGVTALRM","SIGXCPU","SIGXFSZ","SIGUSR2","SIGTRAP","SIGSYS","SIGQUIT","SIGIOT");process.platform===
"linux"&&module.exports.push("SIGIO","SIGPOLL","SIGPWR","SIGSTKFLT","SIGUNUSED")}});var require_signal_exit=__commonJS({"node_modules/proper-lockfile/node_modules/signal-exit/index.js"(exports,module){var process10=global.process,processOk2=function(process11){
return process11&&typeof process11=="object"&&typeof process11.removeListener=="function"&&typeof process11.emit=="function"&&typeof process11.reallyExit=="func\
tion"&&typeof process11.listeners=="function"&&typeof process11.kill=="function"&&typeof process11.pid=="number"&&typeof process11.on=="function"};processOk2(process10)?
(assert2=__require("assert"),signals2=require_signals(),isWin=/^win/i.test(process10.platform),EE=__require("events"),typeof EE!="function"&&(EE=EE.EventEmitter),
process10.__signal_exit_emitter__?emitter=process10.__signal_exit_emitter__:(emitter=process10.__signal_exit_emitter__=new EE,emitter.count=0,emitter.emitted={}),
emitter.infinite||(emitter.setMaxListeners(1/0),emitter.infinite=!0),module.exports=function(cb,opts){if(!processOk2(global.process))return function(){};assert2.
equal(typeof cb,"function","a callback must be provided for exit handler"),loaded===!1&&load2();var ev="exit";opts&&opts.alwaysLast&&(ev="afterexit");var remove3=function(){
emitter.removeListener(ev,cb),emitter.listeners("exit").length===0&&emitter.listeners("afterexit").length===0&&unload2()};return emitter.on(ev,cb),remove3},unload2=
function(){!loaded||!processOk2(global.process)||(loaded=!1,signals2.forEach(function(sig){try{process10.removeListener(sig,sigListeners[sig])}catch{}}),process10.
emit=originalProcessEmit,process10.reallyExit=originalProcessReallyExit,emitter.count-=1)},module.exports.unload=unload2,emit=function(event,code,signal){emitter.
emitted[event]||(emitter.emitted[event]=!0,emitter.emit(event,code,signal))},sigListeners={},signals2.forEach(function(sig){sigListeners[sig]=function(){if(processOk2(
global.process)){var listeners=process10.listeners(sig);listeners.length===emitter.count&&(unload2(),emit("exit",null,sig),emit("afterexit",null,sig),isWin&&sig===
"SIGHUP"&&(sig="SIGINT"),process10.kill(process10.pid,sig))}}}),module.exports.signals=function(){return signals2},loaded=!1,load2=function(){loaded||!processOk2(
global.process)||(loaded=!0,emitter.count+=1,signals2=signals2.filter(function(sig){try{return process10.on(sig,sigListeners[sig]),!0}catch{return!1}}),process10.
emit=processEmit,process10.reallyExit=processReallyExit)},module.exports.load=load2,originalProcessReallyExit=process10.reallyExit,processReallyExit=function(code){
processOk2(global.process)&&(process10.exitCode=code||0,emit("exit",process10.exitCode,null),emit("afterexit",process10.exitCode,null),originalProcessReallyExit.
call(process10,process10.exitCode))},originalProcessEmit=process10.emit,processEmit=function(ev,arg){if(ev==="exit"&&processOk2(global.process)){arg!==void 0&&(process10.
exitCode=arg);var ret=originalProcessEmit.apply(this,arguments);return emit("exit",process10.exitCode,null),emit("afterexit",process10.exitCode,null),ret}else return originalProcessEmit.
apply(this,arguments)}):module.exports=function(){return function(){}};var assert2,signals2,isWin,EE,emitter,unload2,emit,sigListeners,loaded,load2,originalProcessReallyExit,
processReallyExit,originalProcessEmit,processEmit}});var require_mtime_precision=__commonJS({"node_modules/proper-lockfile/lib/mtime-precision.js"(exports,module){"use strict";var cacheSymbol=Symbol();function probe(file,fs63,callback){
let cachedPrecision=fs63[cacheSymbol];if(cachedPrecision)return fs63.stat(file,(err,stat)=>{if(err)return callback(err);callback(null,stat.mtime,cachedPrecision)});
let mtime=new Date(Math.ceil(Date.now()/1e3)*1e3+5);fs63.utimes(file,mtime,mtime,err=>{if(err)return callback(err);fs63.stat(file,(err2,stat)=>{if(err2)return callback(
err2);let precision=stat.mtime.getTime()%1e3===0?"s":"ms";Object.defineProperty(fs63,cacheSymbol,{value:precision}),callback(null,stat.mtime,precision)})})}function getMtime(precision){
let now=Date.now();return precision==="s"&&(now=Math.ceil(now/1e3)*1e3),new Date(now)}module.exports.probe=probe;module.exports.getMtime=getMtime}});var require_lockfile=__commonJS({"node_modules/proper-lockfile/lib/lockfile.js"(exports,module){"use strict";var path6=__require("path"),fs63=require_graceful_fs(),
retry2=require_retry2(),onExit2=require_signal_exit(),mtimePrecision=require_mtime_precision(),locks={};function getLockFile(file,options){return options.lockfilePath||
`${file}.lock`}function resolveCanonicalPath(file,options,callback){if(!options.realpath)return callback(null,path6.resolve(file));options.fs.realpath(file,callback)}
function acquireLock(file,options,callback){let lockfilePath=getLockFile(file,options);options.fs.mkdir(lockfilePath,err=>{if(!err)return mtimePrecision.probe(lockfilePath,
options.fs,(err2,mtime,mtimePrecision2)=>{if(err2)return options.fs.rmdir(lockfilePath,()=>{}),callback(err2);callback(null,mtime,mtimePrecision2)});if(err.code!==
"EEXIST")return callback(err);if(options.stale<=0)return callback(Object.assign(new Error("Lock file is already being held"),{code:"ELOCKED",file}));options.fs.
stat(lockfilePath,(err2,stat)=>{if(err2)return err2.code==="ENOENT"?acquireLock(file,{...options,stale:0},callback):callback(err2);if(!isLockStale(stat,options))
return callback(Object.assign(new Error("Lock file is already being held"),{code:"ELOCKED",file}));removeLock(file,options,err3=>{if(err3)return callback(err3);
acquireLock(file,{...options,stale:0},callback)})})})}function isLockStale(stat,options){return stat.mtime.getTime()<Date.now()-options.stale}function removeLock(file,options,callback){
options.fs.rmdir(getLockFile(file,options),err=>{if(err&&err.code!=="ENOENT")return callback(err);callback()})}function updateLock(file,options){let lock2=locks[file];
lock2.updateTimeout||(lock2.updateDelay=lock2.updateDelay||options.update,lock2.updateTimeout=setTimeout(()=>{lock2.updateTimeout=null,options.fs.stat(lock2.lockfilePath,
(err,stat)=>{let isOverThreshold=lock2.lastUpdate+options.stale<Date.now();if(err)return err.code==="ENOENT"||isOverThreshold?setLockAsCompromised(file,lock2,Object.
assign(err,{code:"ECOMPROMISED"})):(lock2.updateDelay=1e3,updateLock(file,options));if(!(lock2.mtime.getTime()===stat.mtime.getTime()))return setLockAsCompromised(
file,lock2,Object.assign(new Error("Unable to update lock within the stale threshold"),{code:"ECOMPROMISED"}));let mtime=mtimePrecision.getMtime(lock2.mtimePrecision);
options.fs.utimes(lock2.lockfilePath,mtime,mtime,err2=>{let isOverThreshold2=lock2.lastUpdate+options.stale<Date.now();if(!lock2.released){if(err2)return err2.code===
"ENOENT"||isOverThreshold2?setLockAsCompromised(file,lock2,Object.assign(err2,{code:"ECOMPROMISED"})):(lock2.updateDelay=1e3,updateLock(file,options));lock2.mtime=
mtime,lock2.lastUpdate=Date.now(),lock2.updateDelay=null,updateLock(file,options)}})})},lock2.updateDelay),lock2.updateTimeout.unref&&lock2.updateTimeout.unref())}
function setLockAsCompromised(file,lock2,err){lock2.released=!0,lock2.updateTimeout&&clearTimeout(lock2.updateTimeout),locks[file]===lock2&&delete locks[file],lock2.
options.onCompromised(err)}function lock(file,options,callback){options={stale:1e4,update:null,realpath:!0,retries:0,fs:fs63,onCompromised:err=>{throw err},...options},
options.retries=options.retries||0,options.retries=typeof options.retries=="number"?{retries:options.retries}:options.retries,options.stale=Math.max(options.stale||
0,2e3),options.update=options.update==null?options.stale/2:options.update||0,options.update=Math.max(Math.min(options.update,options.stale/2),1e3),resolveCanonicalPath(
file,options,(err,file2)=>{if(err)return callback(err);let operation=retry2.operation(options.retries);operation.attempt(()=>{acquireLock(file2,options,(err2,mtime,mtimePrecision2)=>{
if(operation.retry(err2))return;if(err2)return callback(operation.mainError());let lock2=locks[file2]={lockfilePath:getLockFile(file2,options),mtime,mtimePrecision:mtimePrecision2,
options,lastUpdate:Date.now()};updateLock(file2,options),callback(null,releasedCallback=>{if(lock2.released)return releasedCallback&&releasedCallback(Object.assign(
new Error("Lock is already released"),{code:"ERELEASED"}));unlock(file2,{...options,realpath:!1},releasedCallback)})})})})}function unlock(file,options,callback){
options={fs:fs63,realpath:!0,...options},resolveCanonicalPath(file,options,(err,file2)=>{if(err)return callback(err);let lock2=locks[file2];if(!lock2)return callback(
Object.assign(new Error("Lock is not acquired/owned by you"),{code:"ENOTACQUIRED"}));lock2.updateTimeout&&clearTimeout(lock2.updateTimeout),lock2.released=!0,delete locks[file2],
removeLock(file2,options,callback)})}function check3(file,options,callback){options={stale:1e4,realpath:!0,fs:fs63,...options},options.stale=Math.max(options.stale||
0,2e3),resolveCanonicalPath(file,options,(err,file2)=>{if(err)return callback(err);options.fs.stat(getLockFile(file2,options),(err2,stat)=>err2?err2.code==="ENO\
ENT"?callback(null,!1):callback(err2):callback(null,!isLockStale(stat,options)))})}function getLocks(){return locks}onExit2(()=>{for(let file in locks){let options=locks[file].
options;try{options.fs.rmdirSync(getLockFile(file,options))}catch{}}});module.exports.lock=lock;module.exports.unlock=unlock;module.exports.check=check3;module.
exports.getLocks=getLocks}});var require_adapter=__commonJS({"node_modules/proper-lockfile/lib/adapter.js"(exports,module){"use strict";var fs63=require_graceful_fs();function createSyncFs(fs64){
let methods=["mkdir","realpath","stat","rmdir","utimes"],newFs={...fs64};return methods.forEach(method=>{newFs[method]=(...args)=>{let callback=args.pop(),ret;try{
ret=fs64[`${method}Sync`](...args)}catch(err){return callback(err)}callback(null,ret)}}),newFs}function toPromise(method){return(...args)=>new Promise((resolve13,reject2)=>{
args.push((err,result)=>{err?reject2(err):resolve13(result)}),method(...args)})}function toSync(method){return(...args)=>{let err,result;if(args.push((_err,_result)=>{
err=_err,result=_result}),method(...args),err)throw err;return result}}function toSyncOptions(options){if(options={...options},options.fs=createSyncFs(options.fs||
fs63),typeof options.retries=="number"&&options.retries>0||options.retries&&typeof options.retries.retries=="number"&&options.retries.retries>0)throw Object.assign(
new Error("Cannot use retries with the sync api"),{code:"ESYNC"});return options}module.exports={toPromise,toSync,toSyncOptions}}});var require_proper_lockfile=__commonJS({"node_modules/proper-lockfile/index.js"(exports,module){"use strict";var lockfile=require_lockfile(),{toPromise,toSync,toSyncOptions}=require_adapter();
async function lock(file,options){let release=await toPromise(lockfile.lock)(file,options);return toPromise(release)}function lockSync(file,options){let release=toSync(
lockfile.lock)(file,toSyncOptions(options));return toSync(release)}function unlock(file,options){return toPromise(lockfile.unlock)(file,options)}function unlockSync(file,options){
return toSync(lockfile.unlock)(file,toSyncOptions(options))}function check3(file,options){return toPromise(lockfile.check)(file,options)}function checkSync(file,options){
return toSync(lockfile.check)(file,toSyncOptions(options))}module.exports=lock;module.exports.lock=lock;module.exports.unlock=unlock;module.exports.lockSync=lockSync;
module.exports.unlockSync=unlockSync;module.exports.check=check3;module.exports.checkSync=checkSync}});import*as fs11 from"node:fs";async function withLock(directory,duty){let{default:lockfile}=await Promise.resolve().then(()=>__toESM(require_proper_lockfile(),1)),
release=()=>Promise.resolve();try{release=await lockfile.lock(directory,{lockfilePath:`${directory}/duty.lock`,stale:LOCK_STALE_MS,retries:{retries:LONGEST_WAIT_MS/
LOOK_MS,factor:1,minTimeout:LOOK_MS,maxTimeout:LOOK_MS},onCompromised:()=>{}})}catch(error){if(systemCode(error)!=="ELOCKED"&&!isFull(error))throw error}try{return await duty()}finally{
await release().catch(()=>{})}}async function tryLock(path6){let{default:lockfile}=await Promise.resolve().then(()=>__toESM(require_proper_lockfile(),1));try{let release=await lockfile.
lock(path6,{stale:LOCK_STALE_MS,onCompromised:()=>{}}),leave=()=>afterwards(()=>ifPresent(()=>fs11.rmdirSync(`${path6}.lock`)));return process.once("exit",leave),
()=>(process.off("exit",leave),release().catch(()=>{}))}catch(error){if(systemCode(error)!=="ELOCKED")throw error;return}}var LOCK_STALE_MS,LOOK_MS,LONGEST_WAIT_MS,
init_lock=__esm({"lib/files/lock.ts"(){"use strict";init_errors();init_files();LOCK_STALE_MS=1e4,LOOK_MS=200,LONGEST_WAIT_MS=10*6e4}});var ProcessIdentity,WorkerIdentity,init_process2=__esm({"lib/schema/process.ts"(){"use strict";init_mini();init_name();ProcessIdentity=strictObject({pid:wholeNumber(
1),start:string2(),boot_id:string2(),pid_ns:optional(string2()),host:optional(string2())}),WorkerIdentity=extend2(ProcessIdentity,{id:string2()})}});var StoreDocument,UpkeepDocument,AgentRecord,WorkerRecord,SpawnRecord,init_registry=__esm({"lib/schema/registry.ts"(){"use strict";init_mini();init_name();init_process2();
StoreDocument=object({format:wholeNumber(1),workspace:string2(),created_at:Instant,boot_id:string2(),host:optional(string2()),host_name:optional(string2()),root:_catch(
optional(object({ino:string2(),birthtime_ms:optional(number2())})),void 0)}),UpkeepDocument=object({collected_at:Instant,next_at:Instant,passed:optional(Instant)}),
AgentRecord=object({agent_id:AgentId,description:optional(string2()),registered_at:Instant,last_seen:Instant}),WorkerRecord=object({worker:WorkerIdentity,agents:array(
AgentId),allow_writes:array(AgentId),concurrency:wholeNumber(1),places:optional(record(AgentId,wholeNumber(1))),limits:optional(record(AgentId,wholeNumber(1))),
started_at:Instant,stays:optional(boolean2()),log:optional(string2())}),SpawnRecord=object({agent:AgentId,at:Instant,log:string2(),failure:optional(string2())})}});import{hash}from"node:crypto";function jobIdOf(requestId){let bytes=hash("sha256",requestId,"buffer"),id="",bits=0,value=0;for(let byte of bytes){for(value=value<<
8|byte,bits+=8;bits>=5&&id.length<LENGTH;)bits-=5,id+=ALPHABET.charAt(value>>>bits&31);if(value&=(1<<bits)-1,id.length===LENGTH)break}return id}function jobIdWithin(scope,requestId){
return jobIdOf(scope===void 0?requestId:`${scope}\0${requestId}`)}function shardOf(jobId){return((ALPHABET.indexOf(jobId.charAt(0))<<5|ALPHABET.indexOf(jobId.charAt(
1)))>>>2).toString(16).padStart(2,"0")}function shardsOf(prefix){return prefix.length>=2?[shardOf(prefix)]:[...new Set(Array.from(ALPHABET).flatMap(next=>shardsOf(
`${prefix}${next}`)))]}function digestOf(to,task,fork2){return hash("sha256",canonical({to,task,fork:fork2}))}function canonical(value){return Array.isArray(value)?
`[${value.map(canonical).join(",")}]`:typeof value!="object"||value===null?JSON.stringify(value)??"null":`{${Object.entries(value).filter(([,member])=>member!==
void 0).toSorted(([a2],[b])=>a2<b?-1:1).map(([key2,member])=>`${JSON.stringify(key2)}:${canonical(member)}`).join(",")}}`}var ALPHABET,LENGTH,init_job_id=__esm(
{"lib/schema/job-id.ts"(){"use strict";ALPHABET="abcdefghijklmnopqrstuvwxyz234567",LENGTH=26}});import{basename as basename2,join as join9}from"node:path";function layoutOf(root){return{root,document:`${root}/store.json`,upkeep:`${root}/upkeep.json`,jobs:`${root}\
/jobs`,done:`${root}/done`,attentionRoot:`${root}/attention`,quarantine:`${root}/quarantine`,agentsRoot:`${root}/agents`,workersRoot:`${root}/workers`,queueRoot:`${root}\
/queue`,runningRoot:`${root}/running`,wakeRoot:`${root}/wake`,inboxRoot:`${root}/inbox`,conversations:`${root}/conversations`,linesRoot:`${root}/lines`,familiesRoot:`${root}\
/families`,cascades:`${root}/cascades`,expiryRoot:`${root}/expiry`,expiryHint:({job_id,at_ms})=>`${root}/expiry/${expiryBucketOf(at_ms)}/${base36(at_ms,9)}-${job_id}`,
spawnedRoot:`${root}/spawned`,sessions:`${root}/sessions`,time:`${root}/time`,shard:jobId=>`${root}/jobs/${shardOf(jobId)}`,log:jobId=>`${root}/jobs/${shardOf(jobId)}\
/${jobId}.jsonl`,activity:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.activity.jsonl`,deliveries:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.deliveries.\
jsonl`,output:(jobId,file)=>`${root}/jobs/${shardOf(jobId)}/${file}`,attention:jobId=>`${root}/attention/${jobId}`,queue:agent=>`${root}/queue/${fileName(agent)}`,
running:agent=>`${root}/running/${fileName(agent)}`,wake:agent=>`${root}/wake/${fileName(agent)}`,wakeInbox:agent=>`${root}/wake/${fileName(agent)}.inbox`,inbox:agent=>`${root}\
/inbox/${fileName(agent)}`,agent:agent=>`${root}/agents/${fileName(agent)}.json`,worker:workerId=>`${root}/workers/${fileName(workerId)}.json`,spawn:agent=>`${root}\
/spawned/${fileName(agent)}.json`,pausedRoot:`${root}/paused`,pause:agent=>`${root}/paused/${fileName(agent)}.json`,spawnLog:agent=>`${root}/spawned/${fileName(
agent)}.log`,conversation:(agent,key2)=>`${root}/conversations/${fileName(agent)}~${hashOf(key2,32)}.json`,line:(agent,key2)=>`${root}/lines/${fileName(agent)}~${hashOf(
key2,32)}`,family:jobId=>`${root}/families/${jobId}`,cascade:jobId=>`${root}/cascades/${jobId}`,topics:agent=>`${root}/conversations/${fileName(agent)}~topics`,
topic:(agent,key2)=>`${root}/conversations/${fileName(agent)}~topics/${hashOf(key2,32)}`,doneLog:at=>`${root}/done/${at.slice(0,10)}.log`,queueHint:job=>`${root}\
/queue/${fileName(job.to)}/${bucketOf(job)}/${queueNameOf(job)}`,birthHint:job=>`${root}/queue/${fileName(job.to)}/${bucketOf(job)}/${queueNameOf(job)}${BEING_BORN}`,
runningHint:job=>`${root}/running/${fileName(job.to)}/${sortKeyOf(job)}`}}function storeDirectory(dataDir,workspace){return join9(dataDir,`${storeName(workspace)}\
-${hashOf(workspace,12)}`)}function storeName(workspace){return basename2(workspace).replace(/[^A-Za-z0-9._-]/g,"_").slice(0,40)||"root"}function fileName(name){
return name.replace(/^\.|[^a-z0-9._-]/g,character=>`%${Buffer.from(character).toString("hex")}`)}function nameOfFile(file){return file.replace(/%([0-9a-f]{2})/g,
(_,hex2)=>String.fromCharCode(Number.parseInt(hex2,16)))}function sortKeyOf(job){let write=job.task.write===!0?".w":"";return`${rank(job.priority)}${base36(Date.
parse(job.created_at),9)}-${job.job_id}${write}`}function lineNameOf(job){return`${base36(Date.parse(job.created_at),9)}-${job.job_id}`}function readLineName(name){
let match=/^([0-9a-z]{9})-([a-z2-7]{26})$/.exec(name);if(!(match?.[1]===void 0||match[2]===void 0))return{jobId:match[2],createdMs:Number.parseInt(match[1],36)}}
function readSortKey(key2){let match=SORT_KEY.exec(key2);return match?.[1]===void 0?void 0:{jobId:match[1],write:match[2]!==void 0}}function nameAfterBirth(name){
return name.endsWith(BEING_BORN)?name.slice(0,-BEING_BORN.length):void 0}function createdMsOf(sortKey){return Number.parseInt(sortKey.slice(3,12),36)}function bucketOf(job){
let due=dueOf(job);return due!==void 0?`${LATER}${base36(Math.floor(due/BUCKET_MS),8)}`:readyBucketOf(sortKeyOf(job))}function queueNameOf(job){let due=dueOf(job);
return due===void 0?sortKeyOf(job):`${base36(due,9)}~${sortKeyOf(job)}`}function dueOf(job){if(!(job.state!=="queued"||job.not_before===void 0))return Date.parse(
job.not_before)}function readyBucketOf(sortKey){return`${sortKey.slice(0,3)}-${base36(Math.floor(createdMsOf(sortKey)/BUCKET_MS),8)}`}function readyHintOf(job){
let key2=sortKeyOf(job);return`${readyBucketOf(key2)}/${key2}`}function isBucket(name){return/^(\d{3}|later)-[0-9a-z]{8}$/.test(name)}function isLaterBucket(bucket){
return bucket.startsWith(LATER)}function laterBucketStart(bucket){return Number.parseInt(bucket.slice(LATER.length),36)*BUCKET_MS}function bucketIsOver(bucket,now){
return(isLaterBucket(bucket)?laterBucketStart(bucket):Number.parseInt(bucket.slice(4),36)*BUCKET_MS)+2*BUCKET_MS<now}function readLaterName(name){let sortKey=name.
slice(10);if(!(name.charAt(9)!=="~"||readSortKey(sortKey)===void 0))return{due:Number.parseInt(name.slice(0,9),36),sortKey}}function expiryBucketOf(ms){return base36(
Math.floor(ms/EXPIRY_BUCKET_MS),8)}function readExpiryName(name){let line=readLineName(name);return line&&{job_id:line.jobId,at_ms:line.createdMs}}function expiryBucketStart(bucket){
if(/^[0-9a-z]{8}$/.test(bucket))return Number.parseInt(bucket,36)*EXPIRY_BUCKET_MS}function rank(priority){return String(100-priority).padStart(3,"0")}function base36(value,width){
return value.toString(36).padStart(width,"0")}function hashOf(text2,digits){let{hash:hash4}=process.getBuiltinModule("node:crypto");return hash4("sha256",text2).
slice(0,digits)}var BUCKET_MS,SORT_KEY,BEING_BORN,LATER,EXPIRY_BUCKET_MS,init_layout=__esm({"lib/store/file/layout.ts"(){"use strict";init_job_id();BUCKET_MS=4e3;
SORT_KEY=/^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/;BEING_BORN="~";LATER="later-";EXPIRY_BUCKET_MS=65536}});function*hintsOf(layout){for(let agent of directoriesIn(layout.queueRoot))for(let bucket of directoriesIn(`${layout.queueRoot}/${agent}`))for(let name of namesIn2(
`${layout.queueRoot}/${agent}/${bucket}`)){let ready=nameAfterBirth(name)??name,key2=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready;yield{path:`${layout.
queueRoot}/${agent}/${bucket}/${name}`,jobId:readSortKey(key2)?.jobId}}for(let agent of directoriesIn(layout.runningRoot))for(let name of namesIn2(`${layout.runningRoot}\
/${agent}`))yield{path:`${layout.runningRoot}/${agent}/${name}`,jobId:readSortKey(name)?.jobId};for(let line of directoriesIn(layout.linesRoot))for(let name of namesIn2(
`${layout.linesRoot}/${line}`))yield{path:`${layout.linesRoot}/${line}/${name}`,jobId:readLineName(name)?.jobId};for(let bucket of directoriesIn(layout.expiryRoot))
for(let name of namesIn2(`${layout.expiryRoot}/${bucket}`))yield{path:`${layout.expiryRoot}/${bucket}/${name}`,jobId:readExpiryName(name)?.job_id};for(let name of namesIn2(
layout.attentionRoot))yield{path:layout.attention(name),jobId:readJobId(name)};for(let parent of directoriesIn(layout.familiesRoot))for(let name of namesIn2(layout.
family(parent)))yield{path:`${layout.family(parent)}/${name}`,jobId:readJobId(name)}}function readJobId(name){return JobId.safeParse(name).success?name:void 0}var init_every_hint=__esm(
{"lib/store/file/every-hint.ts"(){"use strict";init_files();init_name();init_layout()}});function formatOf(value){return typeof value!="object"||value===null||!("format"in value)?0:typeof value.format=="number"?value.format:0}var init_format=__esm({
"lib/schema/format.ts"(){"use strict"}});import{join as join10}from"node:path";function storeOf(dataDir,workspace){let directory=storeDirectory(dataDir,workspace);return(isAbsent(`${directory}/store.js\
on`)?findAlias(dataDir,workspace):void 0)??{directory,workspace}}function isMadeForOther(root,workspace){let found=root&&identityOf2(workspace);return root!==void 0&&
found!==void 0&&isOtherFolder(root,found)}function storesOfFolder(dataDir,workspace){let own3=storeOf(dataDir,workspace).directory;return sameFolder(dataDir,workspace).
filter(record2=>record2.directory!==own3).filter(record2=>isAside(record2)||!leadToOne(record2.workspace,workspace)).toSorted((one,other)=>rankOf(one).localeCompare(
rankOf(other)))}function findAlias(dataDir,workspace){let found=sameFolder(dataDir,workspace).find(record2=>IN_USE.test(record2.directory)&&record2.workspace!==
workspace&&leadToOne(record2.workspace,workspace));return found&&{directory:found.directory,workspace:found.workspace}}function sameFolder(dataDir,workspace){let identity3=identityOf2(
workspace);return identity3===void 0?[]:directoriesIn(dataDir).filter(name=>IN_USE.test(name)||name.includes(ASIDE)).flatMap(name=>readRecord(join10(dataDir,name))??
[]).filter(({root})=>root!==void 0&&isSameFolder(root,identity3))}function isAside({directory,workspace}){return directory!==storeDirectory(join10(directory,".."),
workspace)}function rankOf({directory}){let at=directory.lastIndexOf(ASIDE);return at===-1?"0":`1${String(Number.MAX_SAFE_INTEGER-Number(directory.slice(at+ASIDE.
length))).padStart(16,"0")}`}function readRecord(directory){try{let document=readDocument(`${directory}/store.json`);if(typeof document!="object"||document===null||
formatOf(document)>1)return;let workspace="workspace"in document?document.workspace:void 0;if(typeof workspace!="string")return;let root="root"in document?parseIdentity(
document.root):void 0;return{directory,workspace,root}}catch(error){if(error instanceof SyntaxError)return;throw error}}var IN_USE,ASIDE,init_find=__esm({"lib/s\
tore/file/find.ts"(){"use strict";init_files();init_document();init_identity();init_format();init_layout();IN_USE=/-[0-9a-f]{12}$/,ASIDE=".aside-"}});function born(event){let{at,job_id,request_id,digest:digest2,to,from,task,ttl_ms,parent}=event,expires_at=expiryOf(at,ttl_ms),facts2={job_id,version:1,request_id,
digest:digest2,to,from,task,ttl_ms,expires_at,max_attempts:event.max_attempts,priority:event.priority,parent,fork:event.fork,labels:event.labels,attempts:0,token:0,
processes:[],created_at:at,updated_at:at};if(event.scope!==void 0&&(facts2.scope=event.scope),task.require_review===!0){let reason=reviewReason(event),{not_before}=event;
return become(facts2,{state:"needs_review",phase:"before",reason,not_before})}return become(facts2,{state:"queued",not_before:event.not_before})}function reviewReason({
scope}){return scope===void 0?"The sender asked for a review before it runs.":`Jobs of remote caller "${scope}" are reviewed before they run where its sender or\
 the operator asks for it.`}function factsOf(job,event){let facts2={job_id:job.job_id,version:job.version+1,request_id:job.request_id,digest:job.digest,to:job.to,
from:job.from,task:job.task,ttl_ms:job.ttl_ms,expires_at:job.expires_at,max_attempts:job.max_attempts,priority:job.priority,parent:job.parent,fork:job.fork,labels:job.
labels,attempts:job.attempts,deferrals:job.deferrals,token:job.token,holder:job.holder,processes:job.processes,created_at:job.created_at,updated_at:event.at,last_error:job.
last_error,thread_id:job.thread_id};return job.scope!==void 0&&(facts2.scope=job.scope),job.run!==void 0&&(facts2.run=job.run),job.messages!==void 0&&(facts2.messages=
job.messages),facts2}function byPerson(facts2,event){return{...facts2,max_attempts:Math.max(facts2.max_attempts,facts2.attempts+1),expires_at:event.expires_at??
facts2.expires_at}}function expiryOf(at,ttlMs){return ttlMs===void 0?void 0:later(at,ttlMs)}function later(at,ms){return new Date(Math.min(Date.parse(at)+ms,END_OF_TIME_MS)).
toISOString()}function become(facts2,rest2){return Object.assign(facts2,rest2)}var END_OF_TIME_MS,init_facts=__esm({"lib/queue/transition/facts.ts"(){"use stric\
t";END_OF_TIME_MS=Date.UTC(9999,11,31,23,59,59,999)}});function changed(job){return{outcome:"changed",job}}function refused2(job,event,why3){return{outcome:"refused",code:"STATE_REFUSED",message:`Cannot ${event.type}\
 job "${job.job_id}": ${why3}.`}}function questionOpen(job,open3){return{outcome:"refused",code:"QUESTION_OPEN",message:`Cannot ask in job "${job.job_id}": ques\
tion "${open3.question_id}" has no answer yet, and answers would be mixed up. Wait for that one, or put both into one question next time.`}}function answerRefused(jobId,why3){
return{outcome:"refused",code:"ANSWER_REFUSED",message:`Cannot answer job "${jobId}": ${why3}. Poll the job to see its open question.`}}function stale(job,event){
let holder=job.state==="running"?`another worker holds token ${job.token}`:`the job is ${job.state} since ${job.updated_at}`;return{outcome:"refused",code:"STAL\
E_TOKEN",message:`Cannot ${event.type} job "${job.job_id}" with token ${event.token}: its lease is gone, ${holder}.`}}var init_outcome=__esm({"lib/queue/transit\
ion/outcome.ts"(){"use strict"}});function steered(job,event,facts2){if(job.state!=="running"&&job.state!=="queued")return refused2(job,event,`it is ${job.state}`);if(job.run===void 0)return refused2(
job,event,"nothing can be said to its agent before the turn is over");let said={kind:"steer",id:event.steer_id,text:event.text};return job.messages?.some(({kind,
id})=>kind===said.kind&&id===said.id)===!0?{outcome:"same",job}:changed({...job,...facts2,...withMessage(job,said)})}function withMessage(job,said){return{messages:[
...job.messages??[],said]}}function talkOf(job){return job.run!==void 0&&(job.state==="running"||job.state==="queued")&&job.question!==void 0?{question:job.question}:
{}}function speaksForItself(job,event){return job.state!=="queued"||job.run===void 0?!1:["complete","flag","fail","ask","run"].includes(event.type)}function mayRunAgain(job,untouched){
let goesOn=job.run!==void 0&&job.run.hasFailed!==!0;return job.task.write!==!0||untouched===!0||goesOn}var init_run=__esm({"lib/queue/transition/run.ts"(){"use \
strict";init_outcome()}});function transition(job,event){return event.type==="enqueue"?job===void 0?changed(born(event)):refused2(job,event,"it exists already"):job===void 0?{outcome:"re\
fused",code:"JOB_NOT_FOUND",message:`Cannot ${event.type} a job that was never enqueued.`}:event.type==="complete"&&job.state==="completed"&&job.token===event.token?
{outcome:"same",job}:isFinal(job)?refused2(job,event,`it has ended as ${job.state}`):"token"in event?byHolder(job,event):byOthers(job,event)}function newsOf(job,latest){
if(latest==="ask")return"question";if(!(latest==="enqueue"||job.state==="queued"||job.state==="running")&&!(job.state==="needs_review"&&job.phase==="before")&&!(job.
state==="cancelled"&&"agent"in job.by&&job.by.agent===job.from.agent))return job.state}function byHolder(job,event){if(event.token!==job.token)return stale(job,
event);if(job.state!=="running"&&!speaksForItself(job,event))return stale(job,event);let facts2=factsOf(job,event);switch(event.type){case"spawn":return changed(
{...job,...facts2,processes:[...job.processes,event.process]});case"complete":return changed(become(facts2,{state:"completed",result:event.result,thread_id:event.
result.thread_id??job.thread_id}));case"fail":return failed2(job,event);case"release":return mayRunAgain(job,event.untouched)?changed(become(facts2,{state:"queu\
ed",attempts:job.attempts-1,...backOff(event.at,event.not_before),...event.error===void 0?{deferrals:void 0}:{last_error:event.error,deferrals:(job.deferrals??0)+
1},...talkOf(job)})):refused2(job,event,"a write turn that may have changed something is parked instead");case"lose":return lost(job,event.reason,facts2);case"p\
ark":return changed(become(facts2,{state:"needs_recovery",reason:event.error.message,last_error:event.error}));case"flag":return changed(become(facts2,{state:"n\
eeds_review",phase:"after",reason:event.reason,result:event.result,thread_id:event.result?.thread_id??job.thread_id}));case"ask":{let{question_id,text:text2,choices}=event,
open3=openQuestion(job);return open3?.question_id===question_id&&open3.text===text2?{outcome:"same",job}:open3!==void 0?questionOpen(job,open3):changed({...job,
...facts2,question:{question_id,text:text2,choices}})}case"run":return changed({...job,...facts2,run:event.run})}}function byOthers(job,event){let facts2=factsOf(
job,event);switch(event.type){case"claim":return claimed(job,event,facts2);case"answer":return answered(job,event,facts2);case"steer":return steered(job,event,facts2);case"\
cancel":return changed(become(facts2,{state:"cancelled",by:event.by,reason:event.reason}));case"expire":return expired(job,event,facts2);case"recover":return job.
state!=="needs_recovery"?refused2(job,event,`it is ${job.state}, not needs_recovery`):changed(become(byPerson(facts2,event),{state:"queued"}));case"resolve":return resolved(
job,event,facts2)}}function claimed(job,event,facts2){if(job.state!=="queued")return refused2(job,event,`it is ${job.state}`);let waitsUntil=job.not_before&&delayedUntil(
job,Date.parse(event.at));if(waitsUntil!==void 0)return refused2(job,event,`it waits until ${waitsUntil}`);let token3=facts2.version;return changed(become(facts2,
{state:"running",token:token3,attempts:job.attempts+1,holder:event.worker,processes:[],lease:{token:token3,worker:event.worker,lease_ms:event.lease_ms,ends_monotonic_ms:event.
lease_ends_monotonic_ms,claimed_at:event.at},...talkOf(job)}))}function answered(job,event,facts2){if(!(job.state==="running"||job.state==="queued"&&job.run!==void 0))
return refused2(job,event,`it is ${job.state}`);let open3=job.question;if(open3===void 0||open3.question_id!==event.question_id)return answerRefused(job.job_id,
`no question "${event.question_id}" is open`);if(open3.answer===event.answer)return{outcome:"same",job};if(open3.answer!==void 0)return answerRefused(job.job_id,
`question "${event.question_id}" was answered already`);let question={...open3,answer:event.answer},said={kind:"answer",id:event.question_id,text:event.answer};
return changed({...job,...facts2,question,...job.run&&withMessage(job,said)})}function resolved(job,event,facts2){if(job.state!=="needs_review")return refused2(
job,event,`it is ${job.state}, not needs_review`);if(event.outcome==="queued"){let{not_before}=job;return changed(become(byPerson(facts2,event),{state:"queued",
not_before}))}if(event.outcome==="failed"){let error={code:"REVIEW_REJECTED",message:event.note??`${event.by.person} rejected it.`};return changed(become(facts2,
{state:"failed",error,last_error:error,result:job.result}))}return job.result===void 0?refused2(job,event,"it has no result yet that could be approved; queue it\
 instead"):changed(become(facts2,{state:"completed",result:job.result}))}function expired(job,event,facts2){if(job.expires_at===void 0||event.at<job.expires_at)
return refused2(job,event,`its time is not up (${job.expires_at??"it has no ttl_ms"})`);if(needsPerson(job))return refused2(job,event,"it waits for a person");if(job.
state==="running"&&job.task.write===!0){let reason=`Its time to live ended at ${job.expires_at} while a write turn was running.`;return changed(become(facts2,{state:"\
needs_recovery",reason}))}return changed(become(facts2,{state:"expired"}))}function failed2(job,event){let facts2={...factsOf(job,event),last_error:event.error,
deferrals:void 0},isLeft=job.attempts<job.max_attempts;if(event.retryable&&mayRunAgain(job,event.untouched)&&isLeft){let wait=backOff(event.at,event.retry_at);return changed(
become(facts2,{state:"queued",...wait,...talkOf(job)}))}return changed(become(facts2,{state:"failed",error:event.error}))}function backOff(at,until){return until===
void 0?{not_before:void 0}:{not_before:until,delay_ms:Date.parse(until)-Date.parse(at)}}function lost(job,reason,facts2){if(job.run!==void 0&&job.run.hasFailed!==
!0){let attempts2=job.attempts-1;return changed(become(facts2,{state:"queued",attempts:attempts2,...talkOf(job)}))}if(job.task.write===!0)return changed(become(
facts2,{state:"needs_recovery",reason}));let error={code:"WORKER_LOST",message:reason};return job.attempts<job.max_attempts?changed(become(facts2,{state:"queued",
last_error:error})):changed(become(facts2,{state:"failed",error,last_error:error}))}var init_transition=__esm({"lib/queue/transition.ts"(){"use strict";init_job();
init_facts();init_outcome();init_run()}});function onDemand(make){let made;return()=>made??=make()}var init_on_demand=__esm({"lib/schema/on-demand.ts"(){"use strict"}});var Usage,Worktree,Blob,Artifact,Result,Failure,init_result2=__esm({"lib/schema/result.ts"(){"use strict";init_mini();init_name();Usage=strictObject({input_tokens:optional(
wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),output_tokens:optional(wholeNumber(0)),reasoning_output_tokens:optional(wholeNumber(0)),cost_usd:optional(
number2().check(_gte(0))),duration_ms:optional(number2().check(_gte(0)))}),Worktree=strictObject({path:string2(),branch:string2(),base:string2()}),Blob=strictObject(
{file:string2().check(_regex(/^[a-z2-7]{26}\.\d+\.[0-9a-f]{16}\.output$/)),bytes:wholeNumber(0),sha256:string2().check(_regex(/^[0-9a-f]{64}$/))}),Artifact=strictObject(
{name:DisplayName,mime_type:string2(),blob:Blob,metadata:optional(record(string2(),json()))}),Result=strictObject({output:string2(),output_blob:optional(Blob),thread_id:optional(
string2()),usage:optional(Usage),thread_usage:optional(Usage),touched_files:optional(array(string2())),structured:optional(json()),worktree:optional(Worktree),title:optional(
string2()),artifacts:optional(array(Artifact))}),Failure=strictObject({code:string2().check(_minLength(1),_maxLength(64)),message:string2()})}});var sha256,ResultPart,Run,init_run2=__esm({"lib/schema/run.ts"(){"use strict";init_mini();init_name();init_result2();sha256=string2().check(_regex(/^[0-9a-f]{64}$/)),
ResultPart=strictObject({part:wholeNumber(1),blob:Blob}),Run=strictObject({id:string2().check(_regex(/^[A-Za-z0-9]{16,64}$/)),conversation_key:ConversationKey,capabilities:array(
sha256).check(_minLength(1),_maxLength(16)),heard:wholeNumber(0),accepted:optional(boolean2()),service_id:optional(string2()),url:optional(string2()),hasFailed:optional(
boolean2()),parts:optional(array(ResultPart).check(_maxLength(1e3)))})}});var MAX_TASK_BYTES,Task,Sender,Parent,Fork,Request,init_task=__esm({"lib/schema/task.ts"(){"use strict";init_mini();init_name();init_result2();MAX_TASK_BYTES=1024*
1024,Task=strictObject({prompt:string2().check(refine(text2=>text2.trim()!=="","must not be empty")),write:optional(boolean2()),worktree:optional(boolean2()),cwd:optional(
string2().check(_minLength(1),_maxLength(4096),refine(path6=>!path6.includes("\0"),"holds a NUL character"))),model:optional(string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._:/@[\]-]{0,127}$/,
"must be a model name: letters, digits and ._:/@[]-, starting with a letter or digit"))),effort:optional(string2().check(_regex(/^[a-z][a-z0-9-]{0,31}$/,"must b\
e a word such as low, medium, high or xhigh"))),conversation_key:optional(ConversationKey),result_schema:optional(record(string2(),json())),require_review:optional(
boolean2())}),Sender=strictObject({agent:AgentId,session:optional(string2().check(_minLength(1),_maxLength(200)))}),Parent=strictObject({job_id:string2(),depth:wholeNumber(
1,1e3),waits:optional(boolean2())}),Fork=strictObject({job_id:string2(),thread_id:string2(),thread_usage:optional(Usage)}),Request=strictObject({to:AgentId,task:extend2(
Task,{conversation_key:optional(given(ConversationKey))}),request_id:optional(given(RequestId)),ttl_ms:optional(wholeNumber(1,366*24*3600*1e3)),max_attempts:optional(
wholeNumber(1,100)),priority:optional(wholeNumber(-100,100)),not_before:optional(Instant),labels:optional(array(given(Label)).check(_maxLength(16)))})}});function checkEvent(value){return check(EVENTS,value)}function checkEntry(value){return parseKnown(known2=>check(ENTRIES,known2),value)}function check(schemas,value){
let type=typeof value=="object"&&value!==null&&"type"in value?value.type:"";return((typeof type=="string"&&Object.hasOwn(schemas,type)?schemas[type]:void 0)?.()??
oneOf(Object.keys(schemas))).safeParse(value)}function oneOf(types){return pipe(object({type:_enum(types)}),never())}var stamp,token,Actor,Choice,Enqueue,Claim,
Spawn,Complete,Fail,Release,Lose,Park,Flag,Resolve,Recover,Cancel,Ask,RunNoted,Steer,Answer,Expire,Tombstone,SetAside,EVENTS,ENTRIES,init_event=__esm({"lib/sche\
ma/event.ts"(){"use strict";init_mini();init_format();init_on_demand();init_name();init_process2();init_result2();init_run2();init_task();init_unknown_fields();
stamp={format:wholeNumber(1,1),version:wholeNumber(1),at:Instant,writer:string2()},token=wholeNumber(1),Actor=union([strictObject({person:DisplayName}),strictObject(
{agent:AgentId,session:optional(string2())})]),Choice=string2().check(_minLength(1),_maxLength(200)),Enqueue=onDemand(()=>strictObject({...stamp,type:literal("e\
nqueue"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,from:Sender,task:Task,ttl_ms:optional(wholeNumber(1)),max_attempts:wholeNumber(1),priority:wholeNumber(
-100,100),not_before:optional(Instant),parent:optional(Parent),fork:optional(Fork),labels:array(Label),scope:optional(AgentId)})),Claim=onDemand(()=>strictObject(
{...stamp,type:literal("claim"),worker:WorkerIdentity,lease_ms:wholeNumber(1),lease_ends_monotonic_ms:number2()})),Spawn=onDemand(()=>strictObject({...stamp,type:literal(
"spawn"),token,process:ProcessIdentity})),Complete=onDemand(()=>strictObject({...stamp,type:literal("complete"),token,result:Result})),Fail=onDemand(()=>strictObject(
{...stamp,type:literal("fail"),token,error:Failure,retryable:boolean2(),untouched:optional(boolean2()),retry_at:optional(Instant)})),Release=onDemand(()=>strictObject(
{...stamp,type:literal("release"),token,reason:string2(),error:optional(Failure),untouched:optional(boolean2()),not_before:optional(Instant)})),Lose=onDemand(()=>strictObject(
{...stamp,type:literal("lose"),token,reason:string2()})),Park=onDemand(()=>strictObject({...stamp,type:literal("park"),token,error:Failure})),Flag=onDemand(()=>strictObject(
{...stamp,type:literal("flag"),token,reason:string2(),result:optional(Result)})),Resolve=onDemand(()=>strictObject({...stamp,type:literal("resolve"),outcome:_enum(
["queued","completed","failed"]),by:strictObject({person:DisplayName}),note:optional(string2()),expires_at:optional(Instant)})),Recover=onDemand(()=>strictObject(
{...stamp,type:literal("recover"),by:strictObject({person:DisplayName}),note:optional(string2()),expires_at:optional(Instant)})),Cancel=onDemand(()=>strictObject(
{...stamp,type:literal("cancel"),by:Actor,reason:optional(string2())})),Ask=onDemand(()=>strictObject({...stamp,type:literal("ask"),token,question_id:string2().
check(_minLength(1),_maxLength(64)),text:string2().check(_minLength(1)),choices:optional(array(Choice))})),RunNoted=onDemand(()=>strictObject({...stamp,type:literal(
"run"),token,run:Run})),Steer=onDemand(()=>strictObject({...stamp,type:literal("steer"),steer_id:string2().check(_minLength(1),_maxLength(64)),text:string2().check(
_minLength(1)),by:Actor})),Answer=onDemand(()=>strictObject({...stamp,type:literal("answer"),question_id:string2(),answer:string2().check(_minLength(1)),by:Actor})),
Expire=onDemand(()=>strictObject({...stamp,type:literal("expire")})),Tombstone=onDemand(()=>strictObject({...stamp,type:literal("tombstone"),job_id:JobId,request_id:RequestId,
digest:string2(),to:AgentId,from:Sender,parent:optional(Parent),state:_enum(["completed","failed","cancelled","expired"]),write:boolean2(),attempts:wholeNumber(
0),token:wholeNumber(0),labels:array(Label),created_at:Instant,ended_at:Instant,scope:optional(AgentId)})),SetAside=onDemand(()=>strictObject({...stamp,type:literal(
"set_aside"),job_id:JobId,kept_as:string2(),reason:string2()})),EVENTS={enqueue:Enqueue,claim:Claim,spawn:Spawn,complete:Complete,fail:Fail,release:Release,lose:Lose,
park:Park,flag:Flag,resolve:Resolve,recover:Recover,cancel:Cancel,ask:Ask,answer:Answer,run:RunNoted,steer:Steer,expire:Expire},ENTRIES={...EVENTS,tombstone:Tombstone,
set_aside:SetAside}}});import{crc32}from"node:zlib";function encodeMark({mark:mark2,writer}){let text2=`{"format":1,"mark":"${mark2}","writer":"${writer}"`;return Buffer.from(`
${text2}, "sum":"${sumOf(Buffer.from(text2))}"}`)}function readMark(bytes){if(bytes.length>LONGEST_MARK)return;let[,text2="",mark2,writer="",sum]=MARK.exec(bytes.
toString("latin1"))??[];if(!(mark2!=="failed"&&mark2!=="kept"))return sumOf(Buffer.from(text2))===sum?{mark:mark2,writer}:void 0}function sumOf(bytes){return crc32(
bytes).toString(16).padStart(8,"0")}function followMarks(events){let doubted=new Set,isKept=!1,isTakenBack=!1;return{note({mark:mark2,writer}){if(mark2==="kept")
return isKept||=events.length>0,"noted";if(events.length===0)return"noted";if(isTakenBack=events.length===1&&events[0]?.writer===writer&&!isKept,isTakenBack)return"\
taken back";for(let{version:version2}of events)doubted.add(version2);return"noted"},repeated({version:version2,writer}){events[version2-1]?.writer===writer&&doubted.
delete(version2)},found:()=>({...doubted.size>0&&{isInDoubt:!0},...isKept&&{isKept},...isTakenBack&&events.length===0&&{isTakenBack}})}}var MARK,LONGEST_MARK,init_marks=__esm(
{"lib/store/file/marks.ts"(){"use strict";MARK=/^(\{"format":1,"mark":"(failed|kept)","writer":"([\w.]{1,40})"), "sum":"([0-9a-f]{8})"\}$/;LONGEST_MARK=120}});import{crc32 as crc322}from"node:zlib";function encodeRecord(entry){return recordOf(JSON.stringify(entry))}function recordOf(json2){let bytes=Buffer.from(`
${json2.slice(0,-1)}${CLOSING}00000000"}
`),closing=bytes.length-1-AFTER_CLOSING-CLOSING.length,sum=crc322(bytes.subarray(1,closing)).toString(16).padStart(8,"0");return bytes.write(sum,closing+CLOSING.
length,"latin1"),bytes}function*readLines(bytes){let start3=0,line=1;for(;start3<bytes.length;){let found=bytes.indexOf(NEWLINE,start3),end=found===-1?bytes.length:
found;if(end>start3){let terminated=found!==-1&&(end+1===bytes.length||bytes[end+1]===NEWLINE),read3=readLine(bytes.subarray(start3,end),line,terminated);yield read3.
kind==="damage"&&hasLostBlock(bytes,start3,end)?{kind:"fragment",line}:read3}start3=end+1,line+=1}}function hasLostBlock(bytes,start3,end){for(let at=start3;at<
end;at=borderAfter(at))if(bytes.subarray(at,Math.min(end,borderAfter(at))).every(byte=>byte===0))return!0;return!1}function borderAfter(at){return(Math.floor(at/
BLOCK)+1)*BLOCK}function readLine(bytes,line,terminated){let mark2=readMark(bytes);if(mark2!==void 0)return{kind:"mark",line,mark:mark2};let closing=bytes.lastIndexOf(
CLOSING_BYTES),after=closing===-1?0:bytes.length-closing-CLOSING.length;if(closing===-1||after<AFTER_CLOSING)return terminated?{kind:"damage",line,reason:"the l\
ine was written to its end but has no checksum"}:isBeginning(bytes)?{kind:"fragment",line}:{kind:"damage",line,reason:"the line is not the beginning of a record"};
let tail2=bytes.toString("latin1",closing+CLOSING.length),sum=/^([0-9a-f]{8})"\}$/.exec(tail2)?.[1];if(sum===void 0)return{kind:"damage",line,reason:"the checks\
um field is not eight hex digits"};if(crc322(bytes.subarray(0,closing))!==Number.parseInt(sum,16))return{kind:"damage",line,reason:"the checksum does not match \
the line"};let read3=readEvent(`${bytes.toString("utf8",0,closing)}}`,line);return read3.kind==="entry"?{...read3,bytes}:read3}function isBeginning(bytes){let text2=bytes.
toString("latin1",0,BEGINNING.length).replace(/\0+$/,""),rest2=bytes.subarray(text2.length);return text2===BEGINNING||BEGINNING.startsWith(text2)&&rest2.every(byte=>byte===
0)}function readEvent(json2,line){let value;try{value=JSON.parse(json2)}catch{return{kind:"damage",line,reason:"the line is not JSON, although its checksum matc\
hes"}}let format6=formatOf(value);if(format6>1)return{kind:"newer",line,format:format6};let parsed2=checkEntry(value);if(parsed2.success)return{kind:"entry",line,
entry:parsed2.data};let where=parsed2.error.issues[0]?.path.join(".")??"";return{kind:"damage",line,reason:`the event is malformed at "${where}"`}}var CLOSING,CLOSING_BYTES,
AFTER_CLOSING,NEWLINE,BLOCK,BEGINNING,init_line=__esm({"lib/store/file/line.ts"(){"use strict";init_event();init_marks();init_format();CLOSING=', "crc32":"',CLOSING_BYTES=
Buffer.from(CLOSING),AFTER_CLOSING=10,NEWLINE=10;BLOCK=512;BEGINNING='{"format":'}});function tombstoneOf(job){return{format:1,version:job.version,type:"tombstone",at:job.updated_at,writer:"gc",job_id:job.job_id,request_id:job.request_id,digest:job.
digest,to:job.to,from:job.from,parent:job.parent,state:job.state,write:job.task.write===!0,attempts:job.attempts,token:job.token,labels:job.labels,created_at:job.
created_at,ended_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope}}}function jobOfTombstone(tombstone){let facts2={job_id:tombstone.job_id,version:tombstone.
version,request_id:tombstone.request_id,digest:tombstone.digest,to:tombstone.to,from:tombstone.from,parent:tombstone.parent,task:{prompt:GONE,write:tombstone.write},
max_attempts:Math.max(1,tombstone.attempts),priority:0,labels:tombstone.labels,attempts:tombstone.attempts,token:tombstone.token,processes:[],created_at:tombstone.
created_at,updated_at:tombstone.ended_at,expunged:!0,...tombstone.scope===void 0?{}:{scope:tombstone.scope}};switch(tombstone.state){case"completed":return{...facts2,
state:"completed",result:{output:""}};case"failed":return{...facts2,state:"failed",error:{code:"EXPUNGED",message:GONE}};case"cancelled":return{...facts2,state:"\
cancelled",by:{person:"somebody"},reason:GONE};case"expired":return{...facts2,state:"expired"}}}var GONE,init_tombstone=__esm({"lib/store/file/tombstone.ts"(){"\
use strict";init_format();GONE="Its prompt and result were removed when its retention was over."}});import*as fs12 from"node:fs";function openLog(path6,jobId){return open2(path6,jobId,O_RDWR|O_APPEND)}function openLogToRead(path6,jobId){return open2(path6,jobId,
O_RDONLY2)}function createLog(path6,jobId){try{return{fd:fs12.openSync(path6,O_RDWR|O_APPEND|O_CREAT2|O_EXCL|PLAIN,384),path:path6,jobId}}catch(error){if(systemCode(
error)==="EEXIST")return;throw storeFault(`create job "${jobId}"`,path6,error)}}function closeLog(log){fs12.closeSync(log.fd)}function peekJob(path6,jobId){try{
return foldAt(path6,jobId)?.job}catch(error){if(error instanceof RelayError)return;throw error}}function foldAt(path6,jobId,by=fold){let log=openLogToRead(path6,
jobId);if(log!==void 0)try{return by(log)}catch(error){throw storeFault(`read job "${jobId}"`,path6,error)}finally{closeLog(log)}}function isGone2(log){let{nlink,
ino}=fs12.fstatSync(log.fd);return nlink===0&&fs12.statSync(log.path,{throwIfNoEntry:!1})?.ino!==ino}function fold(log){let bytes=readAll(log),job,events=[],isTorn=!1,
marks=followMarks(events);for(let line of readLines(bytes)){if(line.kind==="fragment"){isTorn=!0;continue}if(line.kind==="damage")throw damaged(log,line.line,line.
reason);if(line.kind==="newer")throw newer(log,line.line,line.format);if(line.kind==="mark"){if(marks.note(line.mark)==="noted")continue;job=void 0,events.length=
0,isTorn=!0;continue}let{entry}=line;if(entry.type==="set_aside")throw setAside(log,entry);if(entry.type==="tombstone"){if(job!==void 0)throw damaged(log,line.line,
"a tombstone stands behind other lines");job=jobOfTombstone(entry);continue}let next=(job?.version??0)+1;if(entry.version<next){marks.repeated(entry);continue}if(entry.
version>next){if(isTorn)continue;throw damaged(log,line.line,`version ${next} is missing before version ${entry.version}`)}job=apply(log,line.line,job,entry),events.
push(entry),isTorn=!1}return{job,events,size:bytes.length,...marks.found()}}function apply(log,line,job,event){if(event.type==="enqueue"&&event.job_id!==log.jobId)
throw damaged(log,line,`it belongs to job "${event.job_id}"`);let result=transition(job,event);if(result.outcome==="changed")return result.job;let why3=result.outcome===
"refused"?result.message:"it repeats what happened";throw damaged(log,line,`the event does not fit: ${why3}`)}function open2(path6,jobId,flags){if(JobId.safeParse(
jobId).success)try{return{fd:fs12.openSync(path6,flags|PLAIN),path:path6,jobId}}catch(error){let code=systemCode(error);if(code==="ENOENT")return;let log={fd:-1,
path:path6,jobId};throw code==="ELOOP"?damaged(log,0,"a symbolic link stands in its place"):code==="EISDIR"?damaged(log,0,"a directory stands in its place"):code===
"ENXIO"?damaged(log,0,"a pipe or socket stands in its place"):storeFault(`open job "${jobId}"`,path6,error)}}function readAll(log){let count4=readShort(log.fd);
return count4>0&&count4<SHORT.length?SHORT.subarray(0,count4):readLong(log)}function readShort(fd){try{return fs12.readSync(fd,SHORT,0,SHORT.length,0)}catch(error){
if(systemCode(error)===void 0)throw error;return 0}}function readLong(log){let stat=fs12.fstatSync(log.fd);if(!stat.isFile())throw damaged(log,0,"something that\
 is not a plain file stands in its place");if(stat.size>MAX_LOG_BYTES)throw damaged(log,0,`it has ${stat.size} bytes`);let bytes=Buffer.allocUnsafe(stat.size),done=0;
for(;done<bytes.length;){let count4=fs12.readSync(log.fd,bytes,done,bytes.length-done,done);if(count4===0)break;done+=count4}return bytes.subarray(0,done)}function damaged(log,line,reason){
let where=line===0?`"${log.path}"`:`"${log.path}" line ${line}`,message=`Cannot read job "${log.jobId}": ${where} is damaged, ${reason}. Its bytes are kept and \
other jobs go on; \`relay doctor\` tells what can be done.`,details={job_id:log.jobId,file:log.path,line,reason};return new RelayError("JOB_DAMAGED",message,{details})}
function setAside(log,entry){let message=`Cannot use job "${log.jobId}": its log was damaged (${entry.reason}) and set aside on ${entry.at}. Its bytes are in "${entry.
kept_as}"; send the task again under a new request_id if it is still wanted.`,details={job_id:log.jobId,file:entry.kept_as,line:0,set_aside:!0};return new RelayError(
"JOB_DAMAGED",message,{details})}function newer(log,line,format6){let message=`Cannot read job "${log.jobId}": "${log.path}" line ${line} has format ${format6},\
 this program knows formats up to ${1}. Update durable-relay; the file is left as it is.`,details={job_id:log.jobId,file:log.path,line,format:format6};return new RelayError(
"STORE_FORMAT_UNKNOWN",message,{details})}var MAX_LOG_BYTES,O_RDWR,O_RDONLY2,O_APPEND,O_CREAT2,O_EXCL,O_NOFOLLOW2,O_NONBLOCK2,PLAIN,SHORT,init_log2=__esm({"lib/\
store/file/log.ts"(){"use strict";init_errors();init_files();init_transition();init_format();init_name();init_line();init_marks();init_tombstone();MAX_LOG_BYTES=
256*1024*1024,{O_RDWR,O_RDONLY:O_RDONLY2,O_APPEND,O_CREAT:O_CREAT2,O_EXCL,O_NOFOLLOW:O_NOFOLLOW2,O_NONBLOCK:O_NONBLOCK2}=fs12.constants,PLAIN=O_NOFOLLOW2|O_NONBLOCK2;
SHORT=Buffer.allocUnsafe(64*1024)}});import*as fs13 from"node:fs";async function refuseOtherFolder(layout,workspace){if(!isMadeForOther(documentOf(layout)?.root,workspace))return;if(!hasUnfinished(
layout))return giveWhenRoom(layout,workspace);let message=`Cannot use the store of "${workspace}": the folder there now is not the one that its unfinished jobs \
were sent for. If it is the same project, cloned or restored: relay doctor --adopt. If it is another project: relay doctor --fresh, which keeps the old store as\
ide.`;throw new RelayError("WORKSPACE_CHANGED",message,{details:{path:layout.root,workspace}})}async function giveWhenRoom(layout,workspace){try{await giveTo2(layout,
workspace)}catch(error){if(!isFull(error))throw error}}function documentOf(layout){return readDocumentAs(layout.document,StoreDocument)}function giveTo2(layout,workspace){
return amendDocument(layout.document,{workspace,root:identityOf2(workspace)})}async function takeOver(dataDir,from,workspace){let target=storeDirectory(dataDir,
workspace);await withLock(from.directory,()=>giveTo2(layoutOf(from.directory),workspace)),await putAside(dataDir,target),fs13.renameSync(from.directory,target),
await flushDirectory(dataDir)}async function putAside(dataDir,directory){if(isAbsent(directory))return;let aside=`${directory}${ASIDE}${Date.now()}`;return fs13.renameSync(
directory,aside),await flushDirectory(dataDir),aside}function leftStoreOf(dataDir,workspace){return storesOfFolder(dataDir,workspace).map(({directory,workspace:before})=>({
directory,workspace:before,jobs:jobsIn(layoutOf(directory))})).find(({jobs})=>jobs>0)}function leftLine(dataDir,workspace){let left3=leftStoreOf(dataDir,workspace);
if(left3===void 0||jobsIn(layoutOf(storeDirectory(dataDir,workspace)))>0)return;let jobs=left3.jobs===1?"1 job is":`${left3.jobs} jobs are`;return`The folder wa\
s "${left3.workspace}" before: its ${jobs} kept there. Take them over with: relay doctor --adopt`}function jobsIn(layout){return namesIn2(layout.jobs).flatMap(shard=>namesIn2(
`${layout.jobs}/${shard}`)).filter(name=>name.endsWith(".jsonl")&&JobId.safeParse(name.slice(0,-6)).success).length}function hasUnfinished(layout){for(let{jobId}of hintsOf(
layout)){if(jobId===void 0)continue;let job=peekJob(layout.log(jobId),jobId);if(job===void 0?!isAbsent(layout.log(jobId)):!isFinal(job))return!0}return!1}var init_change=__esm(
{"lib/store/file/change.ts"(){"use strict";init_errors();init_files();init_document();init_identity();init_lock();init_job();init_name();init_registry();init_every_hint();
init_find();init_layout();init_log2()}});import*as fs15 from"node:fs";import{isAbsolute as isAbsolute3,join as join12,parse as parse2,resolve as resolve8}from"node:path";function walk(path6){let me=process.
getuid?.();if(me===void 0)return{real:fs15.realpathSync(path6),danger:void 0};let{root}=parse2(resolve8(path6)),start3={path:root,stat:fs15.lstatSync(root)},names=namesOf(
resolve8(path6)),steps=[start3],links=0,danger;for(;names.length>0;){let[name="",...rest2]=names,parent=steps.at(-1)??start3;if(name===".."){steps.length>1&&(steps=
steps.slice(0,-1)),names=rest2;continue}danger??=dangerIn(parent,me);let at=join12(parent.path,name),stat=fs15.lstatSync(at);if(names=rest2,!stat.isSymbolicLink()){
steps.push({path:at,stat});continue}if(isTrusted(stat.uid,me)||(danger??=`"${at}" is a link that user ${stat.uid} controls`),links+=1,links>MOST_LINKS)return{real:fs15.realpathSync(
path6),danger:`"${path6}" has too many links`};let target=fs15.readlinkSync(at);isAbsolute3(target)&&(steps=[start3]),names=[...namesOf(target),...rest2]}return{
real:(steps.at(-1)??start3).path,danger}}function namesOf(path6){return path6.split("/").filter(name=>name!==""&&name!==".")}function dangerIn({path:path6,stat},me){
let{uid,gid,mode}=stat;if(!isTrusted(uid,me))return`"${path6}" belongs to user ${uid}, who may replace what is in it`;if((mode&STICKY)===0){if((mode&ALL_WRITE)!==
0)return`every user may replace entries of "${path6}"`;if(!((mode&GROUP_WRITES)===0||isOwnGroup(gid,me)))return`group ${gid} may replace entries of "${path6}"; \
run: chmod g-w "${path6}"`}}function isTrusted(uid,me){return uid===me||uid===0||isUnmapped(uid)}function isUnmapped(uid){if(process.platform!=="linux")return!1;
let[overflow]=wordsIn("/proc/sys/fs/overflowuid")[0]??[];return String(uid)!==overflow?!1:!wordsIn("/proc/self/uid_map").map(words=>words.map(Number)).some(([first2=0,
,count4=0])=>uid>=first2&&uid<first2+count4)}function isOwnGroup(gid,me){if(gid!==0&&gid!==process.getgid?.())return!1;let group=fieldsIn("/etc/group").find(([,
,number4])=>number4===String(gid));if(group===void 0)return gid===me;let users=fieldsIn("/etc/passwd"),own3=users.find(([,,number4])=>number4===String(me));if(own3===
void 0&&gid!==0)return!1;let members2=(group[3]??"").split(",").filter(name=>name!=="");return users.filter(([,,uid,primary,,,shell])=>primary===String(gid)&&uid!==
String(me)&&uid!=="0"&&!NO_LOGIN.test(shell??"")).length===0&&members2.every(name=>name===own3?.[0]||name==="root")}function fieldsIn(file){return linesIn(file).
map(line=>line.split(":"))}function wordsIn(file){return linesIn(file).map(line=>line.trim().split(/\s+/))}function linesIn(file){try{return fs15.readFileSync(file,
"utf8").split(`
`)}catch(error){if(systemCode(error)===void 0)throw error;return[]}}function readGuarded(path6,{forbidden:forbidden2,mayBeRoots}){let fd;try{let{real,danger}=walk(
path6);fd=fs15.openSync(real,O_RDONLY3|O_NOFOLLOW3|O_NONBLOCK3);let stat=fs15.fstatSync(fd),me=process.getuid?.(),isForeign2=me!==void 0&&stat.uid!==me&&!(mayBeRoots&&
stat.uid===0);return isForeign2||(stat.mode&forbidden2)!==0?{state:"unsafe",why:danger,isForeign:isForeign2}:danger!==void 0?{state:"unsafe",why:danger,isForeign:isForeign2}:
stat.isFile()?readText2(fd):{state:"unreadable",why:stat.isDirectory()?"EISDIR":"it is not a plain file"}}catch(error){let code=systemCode(error);if(code===void 0)
throw error;return code!=="ENOENT"?{state:"unreadable",why:code}:fs15.statSync(path6,{throwIfNoEntry:!1})!==void 0?{state:"unreadable",why:"it is not a plain fi\
le"}:{state:"absent"}}finally{fd!==void 0&&fs15.closeSync(fd)}}function readText2(fd){let bytes=Buffer.allocUnsafe(MOST_BYTES+1),length=0;for(;length<bytes.length;){
let taken=fs15.readSync(fd,bytes,length,bytes.length-length,null);if(taken===0)return{state:"read",text:bytes.toString("utf8",0,length)};length+=taken}return{state:"\
unreadable",why:"it has more than 1 MiB"}}var MOST_LINKS,MOST_BYTES,O_RDONLY3,O_NOFOLLOW3,O_NONBLOCK3,STICKY,GROUP_WRITES,ALL_WRITE,NO_LOGIN,init_trusted=__esm(
{"lib/files/trusted.ts"(){"use strict";init_errors();MOST_LINKS=40,MOST_BYTES=1024*1024,{O_RDONLY:O_RDONLY3,O_NOFOLLOW:O_NOFOLLOW3,O_NONBLOCK:O_NONBLOCK3}=fs15.constants,
STICKY=512,GROUP_WRITES=16,ALL_WRITE=2;NO_LOGIN=/\/(?:nologin|false|sync|halt|shutdown)$/}});function problemOf(error){let issue2=error.issues[0];return issue2===void 0?{path:"",problem:"unknown reason"}:{path:issue2.path.map(String).join("."),problem:wordsOf4(
issue2)}}function wordsOf4(issue2){switch(issue2.code){case"unrecognized_keys":return`it takes no ${issue2.keys.map(key2=>JSON.stringify(key2.slice(0,80))).join(
", ")}`;case"invalid_type":return`must be ${NAMES[issue2.expected]??issue2.expected}`;case"too_big":return`must be at most ${issue2.maximum}${UNITS[issue2.origin]??
""}`;case"too_small":return`must be at least ${issue2.minimum}${UNITS[issue2.origin]??""}`;case"invalid_value":return`must be ${issue2.values.map(value=>JSON.stringify(
value)).join(" or ")}`;default:return issue2.message==="Invalid input"?"it is not of the form wanted":issue2.message}}var NAMES,UNITS,init_problem=__esm({"lib/s\
chema/problem.ts"(){"use strict";NAMES={string:"a text",number:"a number",int:"a whole number",boolean:"true or false",array:"a list",object:"an object",record:"\
an object"},UNITS={string:" characters",array:" items"}}});function isUnusable(error){if(!(error instanceof RelayError))return!1;if(error.code==="JOB_DAMAGED"||error.code==="STORE_FORMAT_UNKNOWN")return!0;let shortage=SHORTAGES.
has(String(error.details.system_code));return error.code==="STORE_WRITE_FAILED"&&!shortage}var SHORTAGES,init_unusable=__esm({"lib/queue/unusable.ts"(){"use str\
ict";init_errors();SHORTAGES=new Set(["EMFILE","ENFILE","ENOMEM","EAGAIN","EINTR"])}});async function cancel2(on6,jobId,how){let{store}=on6,hasChildren=(await store.children(jobId)).length>0;hasChildren&&await store.openCascade(jobId);let done=await cancelOne(
on6,jobId,how),below=hasChildren&&done.job.state==="cancelled"?await cascade(on6,done.job):0;return hasChildren&&await store.closeCascade(jobId),{job:done.job,cancelled:done.
changed,below}}async function finishCascades(on6){for(let jobId of await on6.store.cascades())await finishOne(on6,jobId).catch(unlessUnusable)}async function finishOne(on6,jobId){
let job=await on6.store.readSettled(jobId).catch(unlessDamaged);job?.state==="cancelled"&&await cascade(on6,job),(job===void 0||isFinal(job))&&await on6.store.closeCascade(
jobId)}async function cancelOrphan(on6,job){let parent=job.parent&&await on6.store.readSettled(job.parent.job_id).catch(unlessUnusable);if(parent?.state==="canc\
elled")return(await cancelOne(on6,job.job_id,causeOf(parent))).job}async function cascade(on6,top2){if(top2.state!=="cancelled")return 0;let cause=causeOf(top2),
count4=0,below=await on6.store.children(top2.job_id);for(let jobId=below.shift();jobId!==void 0;jobId=below.shift())(await cancelOne(on6,jobId,cause).catch(unlessGone2))?.
changed===!0&&(count4+=1),below.push(...await on6.store.children(jobId));return count4}function cancelOne({store,clock},jobId,{by,reason}){let at=new Date(clock.
now()).toISOString();return store.change(jobId,job=>isFinal(job)?void 0:{event:{type:"cancel",at,by,reason},durable:!0})}function causeOf(parent){if(parent.state!==
"cancelled")throw new Error(`Job "${parent.job_id}" is not cancelled.`);let why3=parent.reason===void 0?"":`: ${parent.reason}`;return{by:parent.by,reason:`Job \
"${parent.job_id}", whose turn sent it, was cancelled${why3}`}}function unlessGone2(error){if(!(error instanceof RelayError&&error.code==="JOB_NOT_FOUND"))return unlessUnusable(
error)}function unlessUnusable(error){if(!isUnusable(error))throw error}function unlessDamaged(error){if(!(error instanceof RelayError)||error.code!=="JOB_DAMAG\
ED")throw error}var init_cancel2=__esm({"lib/queue/cancel.ts"(){"use strict";init_errors();init_job();init_unusable()}});function isOverdue(job,clock){return job.expires_at===void 0||clock.now()<Date.parse(job.expires_at)?!1:job.state==="queued"||job.state==="running"&&hasRunOut(job,
clock)}function hasRunOut(job,clock){let{worker,lease_ms,ends_monotonic_ms,claimed_at}=job.lease;if(!sharesClock(worker))return!0;let ranMs=clock.monotonic()-(ends_monotonic_ms-
lease_ms),leftMs=Date.parse(job.expires_at??claimed_at)-Date.parse(claimed_at);return ranMs>=Math.min(leftMs,job.ttl_ms??leftMs)}async function expireOverdue(on6,seen){
let hints=await on6.store.expiring({now:on6.clock.now(),limit:MOST}),found=new Set(hints.map(hint2=>hint2.job_id));for(let jobId of seen.keys())found.has(jobId)||
seen.delete(jobId);for(let hint2 of hints)try{await lookAt(on6,seen,hint2)}catch(error){if(!(error instanceof RelayError))throw error}}async function lookAt({store,
clock},seen,hint2){let now=clock.monotonic(),since=seen.get(hint2.job_id)??now;if(seen.set(hint2.job_id,since),now-since<SECOND_LOOK_MS)return;let job=await store.
read(hint2.job_id);if(job===void 0||!mayExpire(job,hint2))return seen.delete(hint2.job_id),store.forgetExpiry(hint2);if(job.state!=="queued")return;let at=new Date(
clock.now()).toISOString();await store.change(job.job_id,latest=>latest.state==="queued"&&isOverdue(latest,clock)?{event:{type:"expire",at},durable:!0}:void 0)}
function mayExpire(job,{at_ms}){return isFinal(job)||needsPerson(job)?!1:job.expires_at!==void 0&&Date.parse(job.expires_at)===at_ms}async function wakeOneDelayed({
store,clock}){let jobId=await store.someDelayed();if(jobId!==void 0)try{let job=await store.read(jobId);if(job?.state!=="queued"||job.delay_ms===void 0)return;delayedUntil(
job,clock.now())===void 0&&await store.promote(job)}catch(error){if(!(error instanceof RelayError))throw error}}var SECOND_LOOK_MS,MOST,init_overdue=__esm({"lib\
/queue/overdue.ts"(){"use strict";init_errors();init_process();init_job();SECOND_LOOK_MS=2e3,MOST=100}});function noteLook(looks,clock){let now=clock.monotonic();looks.at!==void 0&&now-looks.at>GAP_MS&&(looks.resumedAt=now),looks.at=now}async function hasLapsed(on6,job,hint2){
let isOurClock=sharesClock(job.lease.worker),since=isOurClock?sinceByClock(on6.clock,job,hint2):await sinceByAge(on6,job,hint2);if(since==="held")return!1;if(since===
"unmarked")return await on6.store.suspect(job,{byWallClock:!isOurClock}),!1;let{resumedAt}=on6.looks,watchedMs=resumedAt===void 0?1/0:on6.clock.monotonic()-resumedAt;
return Math.min(since,watchedMs)>=job.lease.lease_ms*(isOurClock?GRACE:FOREIGN_GRACE)}function sinceByClock(clock,job,hint2){let now=clock.monotonic(),end=Math.
max(job.lease.ends_monotonic_ms,hint2.ends_monotonic_ms??0);if(now<=end)return"held";let marked=hint2.suspected?.monotonic_ms;return marked===void 0?"unmarked":
now-marked}async function sinceByAge(on6,job,hint2){let age2=await on6.store.fileTime()-hint2.changed_at_ms;return hint2.suspected!==void 0?Math.max(0,age2):age2<=
job.lease.lease_ms?"held":"unmarked"}var GAP_MS,GRACE,FOREIGN_GRACE,init_lease=__esm({"lib/queue/lease.ts"(){"use strict";init_process();GAP_MS=1e4,GRACE=1/3,FOREIGN_GRACE=
1/2}});import{setTimeout as pause}from"node:timers/promises";function createTurns(){let known2=new Map;function of({job_id,token:token3}){let turn=known2.get(job_id);return turn?.
token===token3?turn:void 0}function begin({job_id,token:token3}){let turn={token:token3,processes:[],isHeld:!1};return known2.set(job_id,turn),turn}function living(jobId){
return(known2.get(jobId)?.processes??[]).filter(each=>liveness(each)!=="dead")}return{note(held,child){(of(held)??begin(held)).processes.push(child)},hold(held){
let turn=of(held)??begin(held);return turn.isHeld=!0,()=>{turn.isHeld=!1,of(held)===turn&&living(held.job_id).length===0&&known2.delete(held.job_id)}},isHeld:held=>of(
held)?.isHeld===!0,living,async gone(jobId){for(;living(jobId).length>0;)await pause(LOOK_MS2,void 0,{ref:!1});known2.get(jobId)?.isHeld===!1&&known2.delete(jobId)}}}
function isThisProcess(identity3){let own3=ownIdentity();return identity3.pid===own3.pid&&identity3.start===own3.start&&identity3.boot_id===own3.boot_id&&identity3.
pid_ns===own3.pid_ns}var LOOK_MS2,init_turns=__esm({"lib/queue/turns.ts"(){"use strict";init_process();LOOK_MS2=500}});async function sweep(on6){let swept=[];noteLook(on6.looks,on6.clock);let hints=await on6.store.running();for(let hint2 of hints){let found=await sweepOne(on6,hint2).
catch(error=>stuck(hint2,error));found!==void 0&&swept.push(found)}return await lookAtOneWaiting(on6.store,hints),await expireOverdue(on6,on6.overdue),await wakeOneDelayed(
on6),await on6.store.nudge(),await finishCascades(on6),swept}function sweptLine({job_id,became,left:left3,isElsewhere}){return isElsewhere?`job ${job_id} cannot\
 be taken back: its worker in another container is silent, but a process of its turn still runs there`:left3!==void 0?`job ${job_id} cannot be taken back: of it\
s turn there still run ${left3.join(", ")}, which cannot be stopped`:became==="stuck"?`job ${job_id} cannot be taken back now: the store refused`:`took back job\
 ${job_id}, which a dead or silent worker held: now ${became}`}function stuck(hint2,error){if(!(error instanceof RelayError||systemCode(error)!==void 0))throw error;
if(!(error instanceof RelayError&&error.code==="STORE_FORMAT_UNKNOWN"))return{job_id:hint2.job_id,became:"stuck"}}async function lookAtOneWaiting(store,inHands){
let waiting=await store.attention(),jobId=waiting[Math.floor(Math.random()*waiting.length)];if(!(jobId===void 0||inHands.some(({job_id})=>job_id===jobId)))try{let job=await store.
read(jobId);job!==void 0&&!needsPerson(job)&&await store.reconcile(job)}catch(error){if(!(error instanceof RelayError))throw error}}async function sweepOne(on6,hint2){
let job;try{job=await on6.store.read(hint2.job_id)}catch(error){return sweepUnusable(on6,hint2,error)}if(job?.state==="running")return sweepRunning(on6,job,hint2);
if(!(isYoung(hint2,CLAIM_GRACE_MS)&&!isAbandoned(job)))if(job===void 0)await on6.store.drop(hint2);else return sweepEnded(on6,job,hint2)}async function sweepUnusable(on6,hint2,refusal4){
if(!isUnusable(refusal4))throw refusal4;let{ends_monotonic_ms:ends}=hint2;if(!(ends===void 0?isYoung(hint2,CLAIM_GRACE_MS):on6.clock.monotonic()<=ends)){if(refusal4.
code==="JOB_DAMAGED")return await on6.store.drop(hint2),{job_id:hint2.job_id,became:"damaged"};throw await on6.store.putBack(hint2),refusal4}}async function sweepRunning(on6,job,hint2){
let at=new Date(on6.clock.now()).toISOString();if(isOverdue(job,on6.clock))return changeIfStill(on6.store,job,{type:"expire",at});if(on6.turns.isHeld(job))return renewOwn(
on6,job,hint2);let isDead=liveness(job.lease.worker)==="dead",isOurClock=sharesClock(job.lease.worker);if(!isDead&&isOurClock&&hint2.ends_monotonic_ms===void 0){
isYoung(hint2,CLAIM_GRACE_MS)||await on6.store.reconcile(job);return}if(!isDead&&!await hasLapsed(on6,job,hint2))return;let reason=lossOf(job,isDead),rest2=await stopTurn(
on6,job,job.lease.worker);return rest2!==void 0?rest2:changeIfStill(on6.store,job,{type:"lose",at,token:job.token,reason})}function isAbandoned(job){return job?.
holder!==void 0&&job.state!=="queued"&&liveness(job.holder)==="dead"}async function sweepEnded(on6,job,hint2){if(job.holder!==void 0&&!isOverHere(on6.turns,job)){
if(liveness(job.holder)!=="dead"&&isYoung(hint2,stopGraceMs(job)))return;let rest2=await stopTurn(on6,job,job.holder);if(rest2!==void 0)return rest2}await on6.store.
reconcile(job)}function isOverHere(turns,job){return job.holder===void 0||!isThisProcess(job.holder)||ENDED_BY_OTHERS.has(job.state)?!1:!turns.isHeld(job)&&turns.
living(job.job_id).length===0}function stopGraceMs(job){return ENDED_BY_OTHERS.has(job.state)?STOP_GRACE_MS:PARTING_GRACE_MS}async function changeIfStill(store,seen,event){
let done=await store.change(seen.job_id,job=>job.state==="running"&&job.token===seen.token?{event,durable:!0}:void 0);return done.changed?{job_id:seen.job_id,became:done.
job.state}:void 0}async function stopTurn({store,unstopped},job,worker){let left3=await stopHere(unstopped,job);if(left3.length>0)return{job_id:job.job_id,became:"\
stuck",left:left3};if(hasTurnsElsewhere(store.location,worker))return{job_id:job.job_id,became:"stuck",isElsewhere:!0}}async function stopHere(unstopped,job){let marker=turnMarker(
job.job_id,job.token),known2=unstopped.get(marker.value),processes=[...job.processes,...known2??[]],left3=known2===void 0?(await killTree({processes,marker,graceMs:KILL_GRACE_MS})).
left:treeOf({processes,marker}).map(({pid})=>pid);return left3.length===0?unstopped.delete(marker.value):unstopped.set(marker.value,left3.map(identify).filter(isThere)),
left3}function isThere(identity3){return identity3!==void 0}async function renewOwn({store,clock},job,hint2){let now=clock.monotonic();(hint2.ends_monotonic_ms??
0)<now&&await store.touch(job,now+job.lease.lease_ms)}function lossOf(job,isDead){let{worker}=job.lease;return isDead?`Its worker "${worker.id}" (pid ${worker.pid}\
) died during attempt ${job.attempts}.`:`Its worker "${worker.id}" (pid ${worker.pid}) sent no heartbeat for longer than its lease in attempt ${job.attempts}.`}
function isYoung(hint2,limitMs){return hint2.age_ms>=0&&hint2.age_ms<limitMs}var CLAIM_GRACE_MS,STOP_GRACE_MS,PARTING_GRACE_MS,KILL_GRACE_MS,ENDED_BY_OTHERS,init_sweep=__esm(
{"lib/queue/sweep.ts"(){"use strict";init_errors();init_lifeline();init_tree();init_process();init_job();init_cancel2();init_overdue();init_lease();init_turns();
init_unusable();CLAIM_GRACE_MS=1e3,STOP_GRACE_MS=15e3,PARTING_GRACE_MS=3e4,KILL_GRACE_MS=1e3;ENDED_BY_OTHERS=new Set(["cancelled","expired","needs_recovery"])}});function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text2,basis){let sum=basis;for(let index=0;index<
text2.length;index+=1)sum=Math.imul(sum^text2.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject3(
value))return;let{session,agent,works,started_at}=value,process10=parseProcess(value.process);if(!(typeof session!="string"||typeof agent!="string"||process10===
void 0)&&!(typeof works!="boolean"||typeof started_at!="string"))return{session,agent,process:process10,client:parseProcess(value.client),works,started_at}}function parseProcess(value){
if(!isObject3(value))return;let{pid,start:start3,boot_id,pid_ns,host:host2}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start3!=
"string"||typeof boot_id!="string")&&!(pid_ns!==void 0&&typeof pid_ns!="string")&&!(host2!==void 0&&typeof host2!="string"))return{pid,start:start3,boot_id,...pid_ns===
void 0?{}:{pid_ns},...host2===void 0?{}:{host:host2}}}function isObject3(value){return typeof value=="object"&&value!==null}var init_session=__esm({"lib/schema/\
session.ts"(){"use strict"}});function standing(lines,subject,at){let about=lines.filter(line=>line.news===subject.news);if(about.some(line=>line.step==="done"))return"done";if(about.some(line=>line.
session===at.session))return"told";let owner=ownerOf(about,subject),mine=sessionTag(at.session);return owner!==void 0&&owner!==mine&&at.alive.session(owner)?"el\
sewhere":isAwaited(lines,at)?"awaited":"due"}function ownerOf(about,subject){let last=about.at(-1);return last===void 0?subject.owner:sessionTag(last.session)}function isAwaited(lines,at){
let waits=lines.filter(line=>line.session===at.session&&line.news===void 0&&at.alive.process(line)),begun2=waits.filter(line=>line.step==="waiting").length,ended2=waits.
filter(line=>line.step==="withdrawn").length;return begun2>ended2}var init_standing=__esm({"lib/inbox/standing.ts"(){"use strict";init_session()}});function createDeliveries(on6){let{mailbox}=on6;async function append2(jobId,decide){for(let tries=0;tries<MAX_TRIES;tries+=1){let log=await mailbox.deliveries(
jobId),line=await decide(log.lines);if(line===void 0)return!1;let at=new Date(on6.now()).toISOString();if(await mailbox.appendDelivery(jobId,log.version+1,{...line,
at}))return!0}return!1}async function standingOf2(lines,notice,session){let alive=await aliveAmong(mailbox,lines,notice);return standing(lines,notice,{session,alive})}
return{async standing(notice,session){return standingOf2((await mailbox.deliveries(notice.job_id)).lines,notice,session)},async offer(notice,party,way){let{session}=party,
isOffered=await append2(notice.job_id,async lines=>await standingOf2(lines,notice,session)==="due"?{step:"offered",way,session,news:notice.news}:void 0);return isOffered&&
notice.isLast&&await mailbox.unexpect(session,notice.job_id),isOffered},async receipt(notice,receipt2){await append2(notice.job_id,lines=>lines.filter(line=>line.
news===notice.news).some(({step})=>step===receipt2.step||step==="done")?void 0:{...receipt2,news:notice.news})},async await(jobId,wait){await append2(jobId,()=>({
step:"waiting",...wait}))},async withdraw(jobId,wait){await append2(jobId,()=>({step:"withdrawn",...wait}))},async of(jobId){let{lines}=await mailbox.deliveries(
jobId);return[...new Set(lines.flatMap(line=>line.news??[]))].map(news=>receiptsOf(jobId,news,lines))}}}function receiptsOf(job_id,news,lines){let about=lines.filter(
line=>line.news===news),at=line=>line===void 0?null:{way:line.way,session:line.session,at:line.at},done=about.find(line=>line.step==="done"),seen=about.find(line=>line.
step==="seen")??done,offered=about.filter(line=>line.step==="offered").map(({way,session,at:told})=>({way,session,at:told})),state=done?"done":seen?"seen":offered.
length>0?"offered":"queued";return{job_id,news,state,offered,seen:at(seen),done:at(done)}}async function aliveAmong(mailbox,lines,notice){let owner=ownerOf(lines.
filter(line=>line.news===notice.news),notice),found=owner===void 0?void 0:await mailbox.session(owner),isLiving=isAlive(found),waiting=await waitersAmong(mailbox,
lines);return{session:tag=>isLiving&&found!==void 0&&sessionTag(found.session)===tag,process:({process:process10,session})=>{if(process10===void 0)return!1;let seen=liveness(
process10);return seen==="alive"||seen==="unknown"&&waiting.has(session)}}}async function waitersAmong(mailbox,lines){let unseen=lines.filter(({process:process10})=>process10&&
liveness(process10)==="unknown"),living=new Set;for(let name of new Set(unseen.map(({session})=>session)))isAlive(await mailbox.session(sessionTag(name)))&&living.
add(name);return living}function isAlive(session){return session!==void 0&&!isGone(session.process,session.silent_ms)}var MAX_TRIES,init_deliver=__esm({"lib/inb\
ox/deliver.ts"(){"use strict";init_process();init_session();init_standing();MAX_TRIES=50}});function isPlaceholder(value){return value===""||value.startsWith(HIDDEN3)||WORDS.has(value.toLowerCase())||/^(?:\$[\w{(]|%\w+%|<[^>]*>?$|\{|\.\.\.|…)/.test(value)||
/^(?:\*+|x+|X+|-+|\.+|_+|•+|#+|\?+)$/.test(value)}var HIDDEN3,WORDS,init_placeholder=__esm({"lib/schema/redact/placeholder.ts"(){"use strict";HIDDEN3="[redact\
ed]",WORDS=new Set(`true false yes no on off null undefined none nil void any unknown never object string str number int
   integer float bool boolean bytes buffer symbol bigint optional required readonly text file path stdin
   prompt env default hidden redacted secret password passwd token example changeme placeholder todo
   value`.split(/\s+/))}});function hideInHeaders(text2){return text2.replace(LISTED,(whole,scheme,list3)=>/(?:response|signature|mac|credential)=/i.test(list3)?scheme+HIDDEN3:whole).replace(
AUTHORIZATION,hideCredentials).replace(SCHEME,(whole,scheme,space,value)=>looksRandom(value)||isBasic(value)?scheme+space+HIDDEN3:whole).replace(COOKIE,`$1${HIDDEN3}`)}
function hideCredentials(whole,name,scheme="",rest2=""){let[value=""]=rest2.split(/[\s,;)]/,1),isNamed=SCHEMES.has(scheme.trim().toLowerCase())&&isCredential(value);
return isPlaceholder(value)||!(isNamed||looksRandom(value))?whole:name+scheme+HIDDEN3+rest2.slice(value.length)}function isCredential(value){return/^[A-Za-z0-9._~+/=|:-]{8,}$/.
test(value)&&/[A-Z0-9=]/.test(value)}function isBasic(value){return/^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(Buffer.from(value.slice(0,600),"base64").toString(
"latin1"))}function looksRandom(value){return value.length>=6&&!/^[\w$]+[.([]/.test(value)&&(/\d/.test(value)||isMixed(value))}function isMixed(value){let changes=value.
match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length??0;return value.length>=10&&changes*2.5>=value.length}var AUTHORIZATION,SCHEME,LISTED,COOKIE,SCHEMES,init_headers=__esm(
{"lib/schema/redact/headers.ts"(){"use strict";init_placeholder();AUTHORIZATION=/(authorization["']?\s{0,4}[:=]\s{0,4}["'`]?)([A-Za-z][A-Za-z0-9-]{1,24}[ \t]{1,4})?([^\s"'`,;][^\r\n"'`]{0,8192})/gi,
SCHEME=/\b(bearer|basic|negotiate)([ \t]{1,8})([A-Za-z0-9._~+/=-]{12,})/gi,LISTED=/((?:digest|hawk|oauth|signature|aws4-hmac-sha256)[ \t]{1,4})([A-Za-z][\w-]{1,30}=[^\r\n]{8,8192})/gi,
COOKIE=/(cookie["']?\s{0,4}:\s{0,4}["'`]?)([\w!#$%&*.^|~+-]{1,200}=[^\r\n"'`]{1,8192})/gi,SCHEMES=new Set("bearer basic token negotiate ntlm digest hawk signatu\
re oauth apikey key".split(" "))}});function hideAssigned(text2){let parts=[],done=0;NAME.lastIndex=0;for(let found=NAME.exec(text2);found!==null;found=NAME.exec(text2)){let after=NAME.lastIndex,value=hiddenValue(
text2,found);NAME.lastIndex=after,value!==void 0&&(parts.push(text2.slice(done,value.from),HIDDEN3),done=value.to,NAME.lastIndex=value.to)}return hideLogins(done===
0?text2:parts.join("")+text2.slice(done))}function hiddenValue(text2,found){BETWEEN.lastIndex=found.index+found[0].length;let between=BETWEEN.exec(text2);if(between===
null)return;let named2=nameOf3(text2,found);if(named2===void 0)return;let[,closing="",separator=""]=between,isFlag=text2.startsWith("-",named2.from),isSpaced=separator.
trim()==="",value=valueAt(text2,BETWEEN.lastIndex);if(isSpaced&&!isFlag&&!value.isQuoted)return;let written2=text2.slice(value.from,value.to);return isSpaced&&!isFlag&&
!/^\S*\d\S*$/.test(written2)||isPlaceholder(written2)||written2.toLowerCase()===found[0].toLowerCase()?void 0:(value.isQuoted?isQuotedSecret(written2,named2,closing!==
""):isBareSecret(written2,{text:text2,named:named2,value,separator,isFlag}))?value:void 0}function nameOf3(text2,{index,1:word=""}){let from=beginOfName(text2,index),
name=text2.slice(from,index+word.length),isPassword=/^(?:pass|pwd)/i.test(word);if(!(isPassword&&/^(?:pass|pwd)$/i.test(word)&&!SHORT3.test(name))&&!(name==="PW\
D"||name==="OLDPWD"))return{from,name,isPassword}}function beginOfName(text2,index){let from=index;for(;from>0&&index-from<NAME_UNITS&&isNameUnit(text2.charCodeAt(
from-1));)from-=1;return from}function isNameUnit(unit){return unit>=97&&unit<=122||unit>=65&&unit<=90||unit>=45&&unit<=57&&unit!==47||unit===95}function valueAt(text2,start3){
let isEscaped=text2[start3]==="\\"&&/["'`]/.test(text2[start3+1]??""),from=isEscaped?start3+1:start3,quote=text2[from]??"";if(quote==='"'||quote==="'"||quote===
"`"){let window2=text2.slice(from+1,from+1+MOST_UNITS),end2=window2.search(quote==='"'?/"|\n/:quote==="'"?/'|\n/:/`|\n/),length2=end2===-1?window2.length:end2,escapes=isEscaped&&
window2[length2-1]==="\\"?1:0;return{from:from+1,to:from+1+length2-escapes,isQuoted:!0}}let window=text2.slice(from,from+MOST_UNITS),end=window.search(/[\s"'`<>]/),
length=end===-1?window.length:end;return{from,to:from+length,isQuoted:!1}}function isQuotedSecret(written2,{isPassword,name},isMember){return written2.includes(
"${")?!1:/\s/.test(written2)?isPassword&&/\d/.test(written2)&&written2.length<=80:/\d/.test(written2)||!isName(written2)?!0:isPassword&&(isEnvironment(name)||isMember||
!/^[A-Z]/.test(written2))}function isBareSecret(written2,{text:text2,named:named2,value,separator,isFlag}){let isTight=!/[ \t]/.test(separator);if(isEnvironment(
named2.name)&&isTight&&separator==="=")return!isCount(written2,named2);let bare=written2.replace(/[;,)}\]&].*$/s,"");if(bare===""||isPlaceholder(bare)||isCode(bare)||
isCount(bare,named2)||/^\d{1,3}$/.test(bare))return!1;if(isFlag)return named2.isPassword||!isName(bare);if(!isName(bare))return bare.length>=6||named2.isPassword;
if(!named2.isPassword)return!1;let isLine=separator==="="&&isAlone(text2,value);return/\d/.test(bare)||isLine||separator===">"&&text2[value.to]==="<"}function isEnvironment(name){
return/^[A-Z][A-Z0-9_.-]*$/.test(name)}function isCount(written2,{isPassword}){return!isPassword&&/^[\d._,]+[;,)]*$/.test(written2)}function isName(written2){return!/^[A-Za-z_$][\w$-]*$/.
test(written2)||isMixed(written2)?!1:!/\d/.test(written2)||/^[A-Za-z]*[a-z]_?\d{1,4}$/.test(written2)}function isCode(written2){return written2.length>=16&&(written2.
match(/\d/g)?.length??0)>=4?!1:/^[=!?&|.(+-]|^\/[\^([\\]|^[A-Za-z_$][\w$]*(?:[([!?:]|\??\.[A-Za-z_$]|$(?<=\b(?:string|number)))/.test(written2)}function isAlone(text2,{
to}){let next=text2[to];return next===void 0||next===`
`||next==="\r"}function hideLogins(text2){let clean=text2;return clean.includes("login")&&(clean=clean.replace(/(\blogin\s{1,8}[^\s]{1,100}\s{1,8}password\s{1,8})([^\s]{1,200})/g,
(whole,head,value)=>value===HIDDEN3?whole:head+HIDDEN3)),clean=clean.replace(/^([\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}:)([^\s:]{3,200})$/gm,`\
$1${HIDDEN3}`),clean.includes("curl")&&(clean=clean.replace(/((?:\s-u|\s--(?:proxy-)?user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']{1,200})/g,`$1${HIDDEN3}`)),clean.includes(
"mysql")&&(clean=clean.replace(/(\s-p)([^\s-][^\s]{3,100})/g,`$1${HIDDEN3}`)),clean}var NAME,BETWEEN,MOST_UNITS,SHORT3,NAME_UNITS,init_assignments=__esm({"lib/s\
chema/redact/assignments.ts"(){"use strict";init_headers();init_placeholder();NAME=/(passwords?|passwd|passphrase|passcode|pass|pwd|(?:api|app|access|secret|private|encryption|signing|auth|account|shared|master|session|service|client|subscription|license|deploy|webhook)[_-]?key|secret[_-]?key[_-]?base|secrets?|token|credentials?|(?:authorization|verification|device)[_-]?code|code_verifier|client[_-]?assertion|connection[_-]?string|apikey|authtoken)(?:[_-]?\d{1,3})?(?![A-Za-z0-9]|[_-][A-Za-z0-9])/gi,
BETWEEN=/([\\"'`\]]{0,3})([ \t]{0,8}(?:=>|:=|\+=|=|:)[ \t]{0,8}|[ \t]{1,4}|>)/y,MOST_UNITS=4096,SHORT3=/(?:^|[^A-Za-z]|[a-z](?=P)|^PG|^SSH)(?:pass|Pass|PASS|pwd|Pwd|PWD)$/,
NAME_UNITS=64}});function createKeyWatch(){let block="none",lines=0;return line=>{if(block==="none")return!line.includes("-----BEGIN")&&!line.includes("PuTTY-")||(block=PUTTY.test(
line)?"putty":BEGIN.test(line)?"pem":"none",lines=0,block==="none")?!1:(isEnd(line)&&(block="none"),!0);if(lines+=1,isEnd(line))return block="none",!0;let isContent=lines<=
MOST_LINES&&CONTENT.test(line.replace(AROUND,""));return isContent||(block="none"),isContent};function isEnd(line){return(block==="putty"?PUTTY_END:END).test(line)}}
function hideKeyBlocks(text2){if(!text2.includes("-----BEGIN")&&!text2.includes("-----END")&&!text2.includes("PuTTY-"))return text2;let pieces=text2.split(/(\r?\n)/),
lines=pieces.filter((_,at)=>at%2===0),isKey=keyLines(lines);return lines.map((line,at)=>{let lineEnd=pieces[2*at+1]??"";if(isKey[at]!==!0)return line+lineEnd;let head=isKey[at-
1]===!0?"":beforeKey(line)+HIDDEN3;return isKey[at+1]===!0?head:head+afterKey(line)+lineEnd}).join("")}function keyLines(lines){let isInBlock=createKeyWatch(),isKey=lines.
map(line=>isInBlock(line));for(let[at,line]of lines.entries())if(!(isKey[at]===!0||!END.test(line))){isKey[at]=!0;for(let above=at-1;above>=0&&isEncoded(lines[above]??
"");above-=1)isKey[above]=!0}return isKey}function isEncoded(line){let content=line.replace(AROUND,"");return content.length>=4&&CONTENT.test(content)&&!content.
includes(":")}function beforeKey(line){let from=Math.max(line.search(BEGIN),line.search(PUTTY));return from===-1?"":line.slice(0,from)}function afterKey(line){let end=END.
exec(line);return end===null?"":line.slice(end.index+end[0].length)}var BEGIN,END,PUTTY,PUTTY_END,CONTENT,AROUND,MOST_LINES,init_key_blocks=__esm({"lib/schema/r\
edact/key-blocks.ts"(){"use strict";init_placeholder();BEGIN=/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,END=/-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,
PUTTY=/PuTTY-User-Key-File-\d:/,PUTTY_END=/Private-MAC:/,CONTENT=/^(?:[A-Za-z0-9+/=]{1,100}|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t].{0,200}|)$/,AROUND=/^[\s>|+*#\d"',:-]{0,40}|[\s"',\\]{1,40}$/g,
MOST_LINES=400}});function hideTokens(text2){let clean=text2.replace(known,hideUnlessWord);for(let[mark2,shape]of BUILDS)clean.includes(mark2)&&(clean=clean.replace(shape,HIDDEN3));
return clean}function hideUnlessWord(found){return/\d/.test(found)||/[a-z][A-Z]{2}|[A-Z][a-z][A-Z]/.test(found)?HIDDEN3:found}function token2(pattern2){return new RegExp(
`(?<![A-Za-z0-9_-])${pattern2}`,"g")}function escape2(mark2){return mark2.replaceAll(/[.$/]/g,String.raw`\$&`)}var WORD,ALNUM,HEX,UPPER,DOTTED,BASE64,SHAPES,BUILDS,
known,init_tokens=__esm({"lib/schema/redact/tokens.ts"(){"use strict";init_placeholder();WORD="[A-Za-z0-9_-]",ALNUM="[A-Za-z0-9]",HEX="[0-9a-f]",UPPER="[A-Z0-9]",
DOTTED="[A-Za-z0-9_.-]",BASE64="[A-Za-z0-9+/=_-]",SHAPES=[["sk-",WORD,16],["hf_",ALNUM,24],["api_org_",ALNUM,24],["gsk_",ALNUM,24],["pplx-",ALNUM,24],["xai-",ALNUM,
24],["nvapi-",WORD,24],["r8_",ALNUM,24],...["AKIA","ASIA","ABIA","ACCA"].map(mark2=>[mark2,UPPER,16]),["ABSK",BASE64,60],["AIza",WORD,30],["ya29.",WORD,20],["GO\
CSPX-",WORD,20],["1//0",WORD,30],["LTAI",ALNUM,16],["AKID",ALNUM,28],...["dop_v1_","doo_v1_","dor_v1_"].map(mark2=>[mark2,HEX,32]),["HRKU-",WORD,24],["dapi",HEX,
32],...["fo1_","fm1r_","fm1a_","fm2_"].map(mark2=>[mark2,BASE64,24]),...["nfp_","nfc_","nfu_","rnd_","sbp_","napi_"].map(mark2=>[mark2,ALNUM,24]),["sb_secret_",
WORD,20],...["pscale_tkn_","pscale_pw_","pscale_oauth_"].map(mark2=>[mark2,DOTTED,24]),...["hvs.","hvb.","hvr."].map(mark2=>[mark2,WORD,20]),...["pt","st","ct",
"sa","scim","audit"].map(kind=>[`dp.${kind}.`,DOTTED,24]),["pul-",HEX,32],["sha256~",WORD,40],["AGE-SECRET-KEY-1",UPPER,40],["ops_eyJ",WORD,40],["API-",UPPER,24],
...["ghp_","gho_","ghu_","ghs_","ghr_"].map(mark2=>[mark2,ALNUM,20]),["github_pat_",WORD,20],..."glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- g\
loas- glsoat- glffct- glwt- GR1348941".split(" ").map(mark2=>[mark2,DOTTED,16]),...["ATBB","ATATT3","ATCTT3"].map(mark2=>[mark2,BASE64,24]),["sgp_",WORD,32],...[
"CCIPAT_","CCIPRJ_","bkua_","CFPAT-"].map(mark2=>[mark2,WORD,24]),["npm_",ALNUM,30],["pypi-",WORD,40],["rubygems_",HEX,40],...["dckr_pat_","dckr_oat_"].map(mark2=>[
mark2,WORD,20]),["CLOJARS_",ALNUM,40],["packagist_",WORD,32],["AKCp",ALNUM,48],["PMAK-",WORD,32],...["sqp_","squ_","sqa_"].map(mark2=>[mark2,HEX,32]),...["sntry\
s_","sntryu_","glsa_","glc_"].map(mark2=>[mark2,BASE64,24]),...["NRAK-","NRJS-","NRII-","NRAA-"].map(mark2=>[mark2,WORD,16]),["dt0c01.",DOTTED,40],["hcaik_",ALNUM,
32],...["lin_api_","lin_oauth_","ntn_","figd_","figo_","tfp_","rdme_","aio_","pnu_"].map(mark2=>[mark2,WORD,24]),["secret_",ALNUM,40],["pat",ALNUM,14,`\\.${HEX}\
{40,}`],["pat-",WORD,30],...["xoxa-","xoxb-","xoxc-","xoxd-","xoxe-","xoxe.xox","xoxo-","xoxp-","xoxr-","xoxs-","xapp-"].map(mark2=>[mark2,"[A-Za-z0-9%_-]",10]),
["SG.",WORD,16,`\\.${WORD}{16,}`],["key-",HEX,32],["pubkey-",HEX,32],...["xkeysib-","xsmtpsib-"].map(mark2=>[mark2,WORD,24]),...["SK","AC"].map(mark2=>[mark2,HEX,
32]),["mfa.",WORD,60],...["sk_live_","sk_test_","rk_live_","rk_test_","whsec_","rzp_live_","rzp_test_"].map(mark2=>[mark2,WORD,14]),...["sq0atp-","sq0csp-","sq0\
idp-"].map(mark2=>[mark2,WORD,20]),["EAAA",WORD,56],["EAA",ALNUM,90],...["shpat_","shpca_","shppa_","shpss_","shpua_"].map(mark2=>[mark2,ALNUM,24]),...["FLWSECK\
_","FLWSECK-","shippo_live_","shippo_test_","EZAK","EZTK"].map(mark2=>[mark2,WORD,24]),["access_token$","[A-Za-z0-9$]",30],...["token","run","at","rt","session",
"key"].map(kind=>[`relay_${kind}_`,WORD,20])],BUILDS=[["eyJ",token2(`eyJ${WORD}{8,}\\.${WORD}{8,}(?:\\.${WORD}{0,8192}){0,3}`)],["Q~",/(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g],
[".",token2(`[MNO]${WORD}{23,27}\\.${WORD}{6}\\.${WORD}{27,}`)],[":",/(?<![\w-])(?:bot)?\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g],["-us",token2(`${HEX}{32}-us\\d{1,\
2}`)],[".atlasv1.",token2(`${ALNUM}{14}\\.atlasv1\\.${WORD}{40,}`)]],known=token2(`(?:${SHAPES.map(([mark2,letters,least,ends=""])=>`${escape2(mark2)}${letters}\
{${least},}${ends}`).join("|")})`)}});function hideInUrls(text2){return text2.includes("://")?hideUserInfo(text2).replace(HOOKS,`$1${HIDDEN3}`).replace(SIGNED,`$1${HIDDEN3}`):text2}function hideUserInfo(text2){
let parts=[],done=0;for(let mark2=text2.indexOf("://");mark2!==-1;mark2=text2.indexOf("://",mark2+3)){let from=mark2+3,found=secretIn(addressAt(text2,from));found===
void 0||from+found.from<done||(parts.push(text2.slice(done,from+found.from),HIDDEN3),done=from+found.to)}return done===0?text2:parts.join("")+text2.slice(done)}
function addressAt(text2,from){let next=text2.indexOf("://",from),most=Math.min(from+MOST_UNITS2,next===-1?text2.length:next),address2=text2.slice(from,most),end=address2.
search(END2);return end===-1?address2:address2.slice(0,end)}function secretIn(address2){let to=address2.lastIndexOf("@");if(to===-1)return;let slash=address2.search(
/[/?#]/),authority=slash===-1?address2:address2.slice(0,slash),colon=authority.indexOf(":");if(colon!==-1&&colon<to)return!authority.includes("@")&&/^\d{0,5}$/.
test(authority.slice(colon+1))||isPlaceholder(address2.slice(colon+1,to))?void 0:{from:colon+1,to};let user=authority.slice(0,authority.lastIndexOf("@"));return authority.
includes("@")&&user.length>=12&&/\d/.test(user)?{from:0,to:user.length}:void 0}var MOST_UNITS2,END2,HOOKS,SIGNED,init_urls=__esm({"lib/schema/redact/urls.ts"(){
"use strict";init_placeholder();MOST_UNITS2=2048,END2=/[\s"'`<>\\]/g,HOOKS=/((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks\/\d{1,30}|hooks\.zapier\.com\/hooks\/catch|[\w-]{1,80}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook|api\.telegram\.org\/bot)\/?)[\w/@:.+=-]{8,2000}/g,
SIGNED=/([?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=)[^\s&"'<>]{8,4096}/gi}});function redact(text2){return hideAssigned(hideInHeaders(hideInUrls(hideTokens(hideKeyBlocks(text2)))))}function redactHead(text2,limit){return redact(text2.slice(
0,limit+BEYOND_CUT)).slice(0,limit)}var BEYOND_CUT,init_redact=__esm({"lib/schema/redact.ts"(){"use strict";init_assignments();init_headers();init_key_blocks();
init_tokens();init_urls();BEYOND_CUT=4096}});function problemOfSchema(schema){let problem=problemOfJson(schema);if(problem!==void 0)return problem;let bytes=Buffer.byteLength(JSON.stringify(schema));if(bytes>
MOST_BYTES2)return`it has ${bytes} bytes, at most ${MOST_BYTES2} are taken`;let isOpen=holdsKey(schema,"$id"),open3=[schema];for(;open3.length>0;){let item=open3.
pop();if(!(typeof item!="object"||item===null))for(let[key2,value]of Object.entries(item)){let found=Array.isArray(item)?void 0:problemOfMember(key2,value,isOpen);
if(found!==void 0)return found;(!DATA.has(key2)||Array.isArray(item))&&open3.push(value)}}}function problemOfMember(key2,value,isOpen){switch(key2){case"$async":
return'"$async" belongs to one validator and is no part of JSON Schema; remove it';case"$ref":case"$dynamicRef":case"$recursiveRef":return typeof value=="string"?
problemOfReference(value,isOpen):void 0;case"pattern":return typeof value=="string"?problemOfPattern(value):void 0;case"patternProperties":return Object.keys(value??
{}).map(problemOfPattern).find(found=>found!==void 0);case"type":return problemOfType(value);default:return}}function problemOfReference(reference,isOpen){let name=JSON.
stringify(reference.slice(0,100));if(!reference.startsWith("#")&&!isOpen)return`the reference ${name} leads out of it`;let inherited=partsOf(reference).find(part=>part in
Object.prototype);return inherited===void 0?void 0:`the reference ${name} goes over "${inherited}", which every object has; rename that member`}function partsOf(reference){
try{return decodeURIComponent(reference).split(/[/#]/)}catch{return[]}}function problemOfPattern(pattern2){let name=JSON.stringify(pattern2.slice(0,100));if(pattern2.
length>PATTERN_UNITS)return`the pattern ${name}\u2026 has ${pattern2.length} characters, at most ${PATTERN_UNITS} are taken`;try{RegExp(pattern2,"u");return}catch(error){
if(error instanceof SyntaxError)return`the pattern ${name} is no regular expression`;throw error}}function problemOfType(value){let unknown3=(Array.isArray(value)?
value:[value]).filter(name=>typeof name=="string").find(name=>!TYPES.has(name));return unknown3===void 0?void 0:`${JSON.stringify(unknown3.slice(0,100))} is no \
type of JSON Schema`}function holdsKey(schema,name){let open3=[schema];for(;open3.length>0;){let item=open3.pop();if(!(typeof item!="object"||item===null)){if(Object.
hasOwn(item,name))return!0;for(let value of Object.values(item))open3.push(value)}}return!1}var MOST_BYTES2,PATTERN_UNITS,TYPES,DATA,init_result_schema=__esm({"\
lib/schema/result-schema.ts"(){"use strict";init_json_shape();MOST_BYTES2=256*1024,PATTERN_UNITS=4096,TYPES=new Set(["null","boolean","object","array","number",
"integer","string"]),DATA=new Set(["const","enum","default","examples"])}});function parseRequest(input,limits={}){let value=isRecord(input)?{...input,task:taskOf(input.task)}:input;refuseSchema(value),refuseShape(value);let parsed2=Request.
safeParse(value);if(!parsed2.success){let isUnknown=parsed2.error.issues[0]?.code==="unrecognized_keys";throw refusal({...problemOf(parsed2.error),isUnknown})}let limit=limits.
maxTaskBytes??MAX_TASK_BYTES,bytes=Buffer.byteLength(JSON.stringify(parsed2.data.task));if(bytes>limit){let message=`Cannot dispatch: the task has ${bytes} byte\
s, at most ${limit} are taken. Write the long part to a file in the workspace and name the file in the prompt, or raise RELAY_MAX_TASK_BYTES.`;throw new RelayError(
"TASK_TOO_LARGE",message,{details:{bytes,limit}})}return parsed2.data}function taskOf(task){if(typeof task!="string")return task;try{return JSON.parse(task)}catch(cause){
let message='Cannot dispatch: task is a string that is not JSON. Send {"prompt": "\u2026"} as an object, or the same as a valid JSON string.';throw new RelayError(
"TASK_INVALID",message,{cause})}}function refuseSchema(request){let task=isRecord(request)?request.task:void 0,schema=isRecord(task)?task.result_schema:void 0,problem=isRecord(
schema)?problemOfSchema(schema):void 0;if(problem===void 0)return;let message=`Cannot dispatch: task.result_schema cannot be used: ${problem}.`;throw new RelayError(
"RESULT_SCHEMA_INVALID",message,{details:{field:"task.result_schema"}})}function refuseShape(request){let problem=problemOfJson(request);if(problem===void 0)return;
let message=`Cannot dispatch: the task cannot be kept as it is: ${problem}. Change task.result_schema.`;throw new RelayError("TASK_INVALID",message,{details:{field:"\
task"}})}function refusal(found){let{path:path6,problem,isUnknown}=found,code=CODES[path6.split(".")[0]??""]??"INPUT_INVALID",message=`Cannot dispatch: ${path6===
""?"the request":path6} is not acceptable: ${problem}.${isUnknown?fieldsOf2(path6):advice(path6)}`;return new RelayError(code,message,{details:{field:path6}})}function fieldsOf2(path6){
let{shape}=path6==="task"?Task:Request;return` Its fields are ${Object.keys(shape).join(", ")}.`}function advice(field){return ADVICE[field]??""}function isRecord(value){
return typeof value=="object"&&value!==null&&!Array.isArray(value)}var CODES,ADVICE,init_request=__esm({"lib/queue/request.ts"(){"use strict";init_errors();init_json_shape();
init_problem();init_result_schema();init_task();CODES={to:"AGENT_INVALID",task:"TASK_INVALID",request_id:"REQUEST_ID_INVALID"};ADVICE={to:' Name the agent that \
shall do it, such as "codex".',task:' Send {"prompt": "what to do"}.',"task.prompt":" Say in task.prompt what the agent shall do.",request_id:" Use 1 to 200 vis\
ible characters, or leave it out.",ttl_ms:" It is a positive number of milliseconds, or left out for no limit."}}});function retryOf(job){if(!isFinal(job)){let advice2=job.state==="needs_recovery"?`Run: relay recover ${job.job_id}`:"Wait for it, or cancel it first.",message=`\
Cannot retry job "${job.job_id}": it is ${job.state}, only an ended job is retried. ${advice2}`;throw new RelayError("STATE_REFUSED",message)}if(job.expunged===
!0){let message=`Cannot retry job "${job.job_id}": its prompt was removed when its retention was over. Dispatch the task anew.`;throw new RelayError("STATE_REFU\
SED",message)}let{to,task,ttl_ms,max_attempts,priority,labels,fork:fork2}=job,request_id=`retry of ${job.job_id}`;return{to,task,ttl_ms,max_attempts,priority,labels,
request_id,fork:fork2}}function forkOf(job,prompt,requestId){if(job.expunged===!0)throw refusal2(job,"its thread was forgotten when its retention was over");if(job.
state==="running")throw refusal2(job,"it is running, and its thread changes until it ends; wait for it");let thread_id=job.thread_id;if(thread_id===void 0){let why3=`\
none of its turns left a thread (agent "${job.to}", ${job.state}); dispatch the task as a new job`;throw refusal2(job,why3)}let{conversation_key:_,require_review:__,
result_schema:___,...task}=job.task,{to,priority,labels,max_attempts}=job,asked={to,task:{...task,prompt},priority,labels,max_attempts},request=parseRequest({...asked,
request_id:requestId}),thread_usage="result"in job?job.result?.thread_usage:void 0;return{...request,fork:{job_id:job.job_id,thread_id,thread_usage}}}function refusal2(job,why3){
let message=`Cannot fork job "${job.job_id}": ${why3}.`;return new RelayError("FORK_REFUSED",message,{details:{job_id:job.job_id}})}var init_again=__esm({"lib/q\
ueue/again.ts"(){"use strict";init_errors();init_job();init_request()}});function refuseOtherChoice(job,{question_id,answer:answer2}){let question=openQuestion(job);if(question?.question_id!==question_id)return;let choices=question.choices??
[];if(choices.length===0||choices.includes(answer2))return;let names=choices.map(choice=>JSON.stringify(choice)).join(", "),message=`Cannot answer job "${job.job_id}\
": the answer is not one of the choices. Send one of them word for word: ${names}.`;throw new RelayError("ANSWER_REFUSED",message)}var init_answer=__esm({"lib/q\
ueue/answer.ts"(){"use strict";init_errors();init_job()}});async function claimNext(on6,request){let unusable=0;for(;;){if(await isFull2(on6.store,request))return;let jobId=await takeOne(on6,request);if(jobId===void 0)return;
if(await isFull2(on6.store,request,1))return giveBack(on6.store,jobId,request);try{let job=await claimOne(on6,jobId,request);if(job!==void 0)return job}catch(error){
if(await passOver(on6.store,{jobId,agent:request.agent},error),isUnusable(error)&&await takeBack(on6,jobId,request),unusable+=1,unusable>=MOST_UNUSABLE)throw error}}}
async function takeOne({store,clock},{agent,writes:writes2,avoid}){let now=clock.now();return avoid===void 0||avoid.size===0?store.take(agent,{writes:writes2,now}):
await store.take(agent,{writes:writes2,now,avoid})??store.take(agent,{writes:writes2,now})}async function isFull2(store,{agent,limit},taken=0){return limit!==void 0&&
await store.busy(agent)>=limit+taken}async function giveBack(store,jobId,{agent}){try{let job=await store.read(jobId);job!==void 0&&await store.reconcile(job)}catch(error){
await passOver(store,{jobId,agent},error)}}async function passOver(store,{jobId,agent},refusal4){if(refusal4 instanceof RelayError&&refusal4.code==="STATE_REFUS\
ED")return;if(!isUnusable(refusal4))throw refusal4;let hint2={agent,job_id:jobId};await(refusal4.code==="JOB_DAMAGED"?store.drop(hint2):store.putBack(hint2))}async function takeBack({
store,clock},jobId,{worker}){let at=new Date(clock.now()).toISOString(),reason="Its claim could not be written.";try{let done=await store.change(jobId,seen=>seen.
state==="running"&&seen.lease.worker.id===worker.id?{event:{type:"release",at,token:seen.token,reason,untouched:!0},durable:!1}:void 0);done.changed&&await store.
reconcile(done.job)}catch(error){if(!(error instanceof RelayError))throw error}}async function claimGiven(on6,jobId,request){let seen=await on6.store.readSettled(
jobId);if(seen!==void 0&&seen.to!==request.agent)throw notClaimed(jobId,`it is for agent "${seen.to}"`);if(seen?.state==="queued"&&seen.holder!==void 0&&await isInHands(
on6.store,jobId))throw notClaimed(jobId,"its former turn has not ended yet, or a worker is just taking it");let claimed2=await claimOne(on6,jobId,request);if(claimed2!==
void 0)return claimed2;let job=await on6.store.read(jobId);if(job===void 0)throw new RelayError("JOB_NOT_FOUND",`Cannot claim job "${jobId}": no such job in thi\
s workspace. Leave the id out to take the next one that waits for you.`);if(job.state!=="queued")throw notClaimed(jobId,`it is ${job.state}`);let waitsUntil=delayedUntil(
job,on6.clock.now());throw notClaimed(jobId,waitsUntil!==void 0?`it waits until ${waitsUntil}`:"another job of its conversation goes first")}async function isInHands(store,jobId){
return(await store.running()).some(hint2=>hint2.job_id===jobId)}function notClaimed(jobId,why3){let message=`Cannot claim job "${jobId}": ${why3}. Leave the id \
out to take the next one that waits for you.`;return new RelayError("STATE_REFUSED",message)}async function claimOne(on6,jobId,request){try{let{changed:changed2,
job}=await on6.store.change(jobId,seen=>dependsOnOthers(seen)?void 0:proposal(on6,seen,request));if(changed2&&job.state==="running")return job;if(!changed2&&dependsOnOthers(
job))return await claimAmongOthers(on6,job,request);changed2?await on6.store.drop({agent:job.to,job_id:jobId}):await on6.store.reconcile(job);return}catch(error){
if(!(error instanceof RelayError))throw error;if(error.code==="JOB_NOT_FOUND")return;throw error}}function dependsOnOthers(job){let{task,parent}=job;return job.
state==="queued"&&(task.conversation_key!==void 0||parent!==void 0)}async function claimAmongOthers(on6,job,request){let taken={agent:job.to,job_id:job.job_id};
if(await cancelOrphan(on6,job)!==void 0){await on6.store.drop(taken);return}if(await on6.store.before(job)!==void 0)return stepAside(on6.store,job);let done=await on6.
store.change(job.job_id,seen=>proposal(on6,seen,request));if(done.changed||await on6.store.reconcile(done.job),done.changed&&done.job.state!=="running"&&await on6.
store.drop(taken),!done.changed||done.job.state!=="running")return;let other=await on6.store.before(done.job);if(other===void 0)return done.job;let at=new Date(
on6.clock.now()).toISOString(),reason=`Job "${other.job_id}" of the same conversation was claimed at the same time.`,{token:token3}=done.job,event={type:"releas\
e",at,token:token3,reason,untouched:!0},durable=job.task.write===!0;await on6.store.change(job.job_id,seen=>seen.state==="running"&&seen.token===token3?{event,durable}:
void 0)}async function stepAside(store,job){await store.drop({agent:job.to,job_id:job.job_id});let now=await store.read(job.job_id);now!==void 0&&now.state!=="q\
ueued"&&await store.reconcile(now),await store.nudge(job)}function proposal(on6,job,request){if(job.state!=="queued"||job.task.write===!0&&!request.writes)return;
let now=on6.clock.now(),at=new Date(now).toISOString();if(isOverdue(job,on6.clock))return{event:{type:"expire",at},durable:!0};if(delayedUntil(job,now)===void 0)
return{event:{type:"claim",at,worker:request.worker,lease_ms:request.lease_ms,lease_ends_monotonic_ms:Math.round(on6.clock.monotonic()+request.lease_ms)},durable:job.
task.write===!0||job.task.worktree===!0}}var MOST_UNUSABLE,init_claim=__esm({"lib/queue/claim.ts"(){"use strict";init_errors();init_job();init_cancel2();init_overdue();
init_unusable();MOST_UNUSABLE=8}});function createDecisions({store,clock}){async function decide(jobId,eventOf){let at=new Date(clock.now()).toISOString();return(await store.change(jobId,({ttl_ms})=>({
event:eventOf(at,expiryOf(at,ttl_ms)),durable:!0}))).job}return{recover(jobId,by){let{person,note}=by;return decide(jobId,(at,expires_at)=>({type:"recover",at,by:{
person},note,expires_at}))},resolve(jobId,verdict){let{outcome,person,note}=verdict;return decide(jobId,(at,newExpiry)=>({type:"resolve",at,outcome,by:{person},
note,expires_at:outcome==="queued"?newExpiry:void 0}))}}}var init_decide=__esm({"lib/queue/decide.ts"(){"use strict";init_facts()}});import{hash as hash2}from"node:crypto";function keyWithin(scope,key2){if(isWithin(scope,key2))return key2;let inner=key2.length<=SHOWN?key2:`${key2.slice(0,SHOWN)}\
~${digest(key2)}`;return signed(scope,inner)}function isWithin(scope,key2){let inner=key2.slice(scope.length+1,key2.lastIndexOf("~"));return key2===signed(scope,
inner)}function signed(scope,inner){return`${scope}/${inner}~${digest(`${scope}\0${inner}`)}`}function digest(text2){return hash2("sha256",text2).slice(0,16)}var SHOWN,
init_conversation=__esm({"lib/schema/conversation.ts"(){"use strict";SHOWN=100}});async function wouldWaitForever(store,askingJob,agent){let workers=(await store.workers()).filter(({worker,silent_ms})=>!isGone(worker,silent_ms)),view={store,askingJob,
workers,hints:await store.running()};return isAgentStuck(view,agent,new Set)}async function isAgentStuck(view,agent,path6){if(path6.has(agent))return!0;let running=await runningJobs(
view,agent),places=placesOf(view.workers,agent);if(places===0||running.length<places)return!1;let further=new Set([...path6,agent]);for(let jobId of running)if(!await isTurnStuck(
view,jobId,further))return!1;return!0}async function isTurnStuck(view,jobId,path6){if(jobId===view.askingJob||path6.has(jobId))return!0;let further=new Set([...path6,
jobId]);for(let childId of await view.store.children(jobId)){let child=await view.store.read(childId);if(!(child===void 0||isFinal(child)||child.parent?.waits!==
!0)&&(child.state==="running"&&await isTurnStuck(view,childId,further)||child.state==="queued"&&await isAgentStuck(view,child.to,further)))return!0}return!1}async function runningJobs({
store,hints},agent){let running=[];for(let hint2 of hints){if(hint2.agent!==agent)continue;let job=await store.read(hint2.job_id);job?.state==="running"&&running.
push(job.job_id)}return running}function placesOf(workers,agent){let places=workers.reduce((sum,record2)=>sum+(record2.places?.[agent]??0),0),limits=workers.flatMap(
record2=>record2.limits?.[agent]??[]);return Math.min(places,...limits)}var init_deadlock=__esm({"lib/queue/deadlock.ts"(){"use strict";init_process();init_job()}});async function placeBelow(store,parentId,step){if(parentId===void 0)return{};let parent=await store.read(parentId);if(step.write&&refuseWrite(parentId,parent),parent===
void 0)return{};refuseCancelled(parent);let depth=(parent.parent?.depth??0)+1;if(depth>MAX_DEPTH){let message=`Cannot dispatch from within job "${parentId}": ${MAX_DEPTH}\
 jobs already wait on each other above it. Do this piece of work yourself instead of handing it on.`;throw new RelayError("PARENT_REFUSED",message,{details:{job_id:parentId,
depth}})}await refuseCircle(store,parent,step),step.waits&&await refuseMutualWait(store,parent,step.to);let{scope}=parent;return{parent:{job_id:parentId,depth,...step.
waits?{waits:!0}:{}},scope}}function refuseWrite(parentId,parent){if(parent?.task.write===!0)return;let message=`Cannot dispatch a write job from within job "${parentId}\
": ${parent===void 0?"that job is not in this workspace, so its rights cannot be looked up":"its turn is read-only, and so is all that it sends"}. Dispatch it w\
ithout "write", or say in your answer what has to be changed, for a person to decide.`;throw new RelayError("READ_ONLY_TURN",message,{details:{job_id:parentId}})}
function refuseCancelled(parent){if(parent.state!=="cancelled")return;let message=`Cannot dispatch from within job "${parent.job_id}": it was cancelled at ${parent.
updated_at}. Stop working on it.`;throw new RelayError("PARENT_REFUSED",message,{details:{job_id:parent.job_id}})}async function refuseCircle(store,parent,{to,waits}){
if(waits&&parent.to===to){let message=`Cannot dispatch and wait from within job "${parent.job_id}": "${to}" would wait for itself. Do this piece of work yoursel\
f, or use dispatch and end your turn without its result.`;throw refusal3("WAIT_REFUSED",message,parent)}for(let below=parent;below.parent?.waits===!0;){let above=await store.
read(below.parent.job_id);if(above?.state!=="running")return;if(above.to===to){let message=`Cannot dispatch from within job "${parent.job_id}": "${to}" waits fo\
r this very work in job "${above.job_id}". Do it yourself, or say in your answer what "${to}" has to do.`;throw refusal3("PARENT_REFUSED",message,above)}below=above}}
async function refuseMutualWait(store,parent,to){if(!await wouldWaitForever(store,parent.job_id,to))return;let message=`Cannot dispatch and wait from within job\
 "${parent.job_id}": every turn that "${to}" may run at once waits for a place of "${parent.to}", which you hold. Use dispatch and end your turn, or do this pie\
ce of work yourself.`;throw refusal3("WAIT_REFUSED",message,parent)}function refusal3(code,message,job){return new RelayError(code,message,{details:{job_id:job.
job_id}})}var MAX_DEPTH,init_guards=__esm({"lib/queue/guards.ts"(){"use strict";init_errors();init_deadlock();MAX_DEPTH=4}});import{randomUUID as randomUUID2}from"node:crypto";async function dispatch(on6,asked,sender){let{store,clock}=on6,{to,fork:fork2}=asked;refuseRemoteWrite(asked.
task,sender);let place2=await placeBelow(store,sender.parentId,{to,write:asked.task.write===!0,waits:sender.waits===!0}),scope=sender.remote?.agent??place2.scope,
before=await sentBefore(store,asked,sender);if(before!==void 0)return before;let request_id=asked.request_id??randomUUID2(),job_id=jobIdWithin(scope,request_id),
task=scope===void 0?asked.task:taskWithin(scope,asked.task),digest2=digestOf(to,task,fork2);task.worktree===!0&&await store.read(job_id)===void 0&&await on6.refuseWorktree?.();
let{created,job}=await store.create({type:"enqueue",at:new Date(clock.now()).toISOString(),job_id,request_id,digest:digest2,to,from:sender.from,task:reviewed(task,
sender),ttl_ms:asked.ttl_ms,max_attempts:asked.max_attempts??MAX_ATTEMPTS,priority:asked.priority??0,not_before:asked.not_before,parent:place2.parent,fork:fork2,
labels:asked.labels??[],scope});return created||refuseConflict(job,{request_id,digest:digest2}),created&&job.parent!==void 0&&await refuseOrphan(on6,job,job.parent.
job_id),{job,deduped:!created}}async function sentBefore(store,{to,task,fork:fork2,request_id},{remote}){if(remote===void 0||request_id===void 0)return;let job=await readIfWhole(
store,jobIdOf(request_id));if(!(job?.from.agent!==remote.agent||job.scope!==void 0))return refuseConflict(job,{request_id,digest:digestOf(to,task,fork2)}),{job,
deduped:!0}}async function readIfWhole(store,jobId){try{return await store.read(jobId)}catch(error){if(error instanceof RelayError)return;throw error}}function taskWithin(scope,task){
let key2=task.conversation_key;return key2===void 0?task:{...task,conversation_key:keyWithin(scope,key2)}}function reviewed(task,{remote}){return remote?.writes===
"reviewed"&&task.write===!0?{...task,require_review:!0}:task}function refuseRemoteWrite(task,{remote}){if(remote?.writes!=="refused"||task.write!==!0)return;let message=`\
Cannot dispatch a write job as "${remote.agent}": the operator lets remote callers of this kind send read-only jobs only. Dispatch it without "write".`;throw new RelayError(
"FORBIDDEN",message)}function refuseConflict(job,asked){let{request_id,digest:digest2}=asked;if(job.digest===digest2&&job.request_id===request_id)return;let message=`\
Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new requ\
est_id for the new task.`;throw new RelayError("REQUEST_ID_CONFLICT",message,{details:{job_id:job.job_id}})}async function refuseOrphan(on6,job,parentId){if(await cancelOrphan(
on6,job)===void 0)return;let parent=await on6.store.read(parentId);parent!==void 0&&refuseCancelled(parent)}var MAX_ATTEMPTS,init_dispatch=__esm({"lib/queue/dis\
patch.ts"(){"use strict";init_errors();init_conversation();init_job_id();init_cancel2();init_guards();MAX_ATTEMPTS=3}});async function findJobId(store,typed,isOwn){let prefix=typed.trim().toLowerCase();if(JobId.safeParse(prefix).success)return prefix;let isPrefix=/^[a-z2-7]{1,26}$/.
test(prefix),isShort=isOwn!==void 0&&prefix.length<LEAST_TYPED,found=isPrefix&&!isShort?await store.find(prefix,MOST_FOUND):[],own3=isOwn===void 0?found:await ownAmong(
store,found,isOwn),[first2]=own3;if(first2===void 0){let message=`Cannot find job "${typed.slice(0,80)}": no job of this workspace starts so. List the jobs to s\
ee their ids.`;throw new RelayError("JOB_NOT_FOUND",message)}if(own3.length>1){let message=`Cannot choose a job by "${prefix}": ${own3.join(", ")}${own3.length===
MOST_FOUND?" and maybe more":""} start so. Type more characters.`;throw new RelayError("ID_AMBIGUOUS",message)}return first2}async function ownAmong(store,ids,isOwn){
let own3=[];for(let id of ids)try{let job=await store.read(id);job!==void 0&&isOwn(job)&&own3.push(id)}catch(error){if(!(error instanceof RelayError))throw error}
return own3}var LEAST_TYPED,MOST_FOUND,init_find2=__esm({"lib/queue/find.ts"(){"use strict";init_errors();init_name();LEAST_TYPED=6,MOST_FOUND=6}});async function list2(store,filter){let limit=Math.min(filter.limit??PAGE,MAX_PAGE),page={jobs:[],cursors:[],damaged:[],next_cursor:void 0},cost=0,cursor;for await(let candidate of candidates(
store,filter)){if(page.jobs.length===limit||cost>=MAX_COST)return page.next_cursor=cursor,page;cost+=candidate.cost,cursor=candidate.cursor;let{row}=candidate;"\
message"in row?page.damaged.some(({job_id})=>job_id===row.job_id)||page.damaged.push(row):fits(row,filter)&&(page.jobs.push(row),page.cursors.push(cursor))}return page}
async function*candidates(store,filter){let start3=readCursor(filter.cursor),from=start3===void 0?0:STRETCHES.indexOf(start3.stretch),only2=statesOf(filter)?.map(
state=>STRETCH_OF[state]);for(let stretch of STRETCHES.slice(from)){if(only2?.includes(stretch)===!1)continue;let after=stretch===start3?.stretch?start3.after:void 0;
yield*READERS[stretch](store,filter,after)}}async function*readEach(store,stretch,ids,after){let states=stretch==="running"?["running"]:["needs_review","needs_r\
ecovery"];for(let id of ids){if(after!==void 0&&id<=after)continue;let row=await readRow(store,id,states);row!==void 0&&(yield{row,cursor:`${stretch}:${id}`,cost:READ_COST})}}
async function readRow(store,jobId,states,{onMoved}={}){let job;try{job=await store.readSettled(jobId)}catch(error){if(!(error instanceof RelayError))throw error;
return{job_id:jobId,message:error.message}}if(job!==void 0&&states.includes(job.state))return summarize(job);job!==void 0&&await onMoved?.(job)}function fits(row,filter){
return statesOf(filter)?.includes(row.state)===!1||filter.to!==void 0&&row.to!==filter.to||filter.from!==void 0&&row.from!==filter.from||filter.since!==void 0&&
row.updated_at<filter.since?!1:filter.label===void 0||row.labels.includes(filter.label)}function statesOf({state}){return typeof state=="string"?[state]:state}function readCursor(cursor){
if(cursor===void 0)return;let separator=cursor.indexOf(":"),stretch=STRETCHES.find(name=>name===cursor.slice(0,separator));if(stretch===void 0){let message=`Can\
not list jobs: "${cursor.slice(0,80)}" is not a cursor. Use next_cursor of the page before, unchanged, or leave it out.`;throw new RelayError("CURSOR_INVALID",message)}
return{stretch,after:cursor.slice(separator+1)}}var PAGE,MAX_PAGE,MAX_COST,READ_COST,QUEUED_AT_ONCE,STRETCHES,STRETCH_OF,READERS,init_list=__esm({"lib/queue/lis\
t.ts"(){"use strict";init_errors();init_summary();init_job();PAGE=50,MAX_PAGE=500,MAX_COST=5e3,READ_COST=10,QUEUED_AT_ONCE=500,STRETCHES=["attention","running",
"queued","ended"],STRETCH_OF={needs_review:"attention",needs_recovery:"attention",running:"running",queued:"queued",completed:"ended",failed:"ended",cancelled:"\
ended",expired:"ended"};READERS={async*attention(store,_filter,after){yield*readEach(store,"attention",await store.attention(),after)},async*running(store,_filter,after){
let ids=(await store.running()).map(hint2=>hint2.job_id);yield*readEach(store,"running",ids.toSorted(),after)},async*queued(store,filter,after){let separator=after?.
indexOf(" ")??-1,agentAfter=after?.slice(0,separator)??"",seen=new Set;for(let agent of await store.busyAgents()){if(agent<agentAfter||filter.to!==void 0&&agent!==
filter.to)continue;let position=agent===agentAfter?after?.slice(separator+1):void 0;for(;;){let entries=await store.ready(agent,{after:position,limit:QUEUED_AT_ONCE});
for(let entry of entries){if(position=entry.position,seen.has(entry.job_id))continue;seen.add(entry.job_id);let row=await readRow(store,entry.job_id,["queued"],
{onMoved:async job=>isFinal(job)?store.reconcile(job):void 0}),cursor=`queued:${agent} ${position}`;row!==void 0&&(yield{row,cursor,cost:READ_COST})}if(entries.
length<QUEUED_AT_ONCE)break}}},async*ended(store,filter,after){let seen=new Set,cursor=after;do{let page=await store.recent({cursor,limit:MAX_PAGE});for(let{row,
position}of page.rows)seen.has(row.job_id)||(yield{row,cursor:`ended:${position}`,cost:1}),seen.add(row.job_id);cursor=page.next_cursor;let oldest=page.rows.at(
-1)?.row.updated_at;if(filter.since!==void 0&&(oldest??"")<filter.since)return}while(cursor!==void 0)}}}});function pausedOf(known2){if(known2?.open===void 0)return;let{agent,kind,error,open:open3}=known2;return{agent,kind,words:WORDS2[kind],code:error.code,reason:error.
message,since:open3.since,until:open3.until,needs_person:RULES[kind].needsPerson}}function standingOf(known2,now){let open3=known2?.open;if(open3===void 0)return{
is:"closed"};let waitMs=left2(open3.until,open3.pause_ms,now);if(waitMs>0)return{is:"paused",forMs:waitMs};if(open3.probing_at===void 0)return{is:"due"};let probing=new Date(
Date.parse(open3.probing_at)+PROBE_MS).toISOString(),probeMs=left2(probing,PROBE_MS,now);return probeMs>0?{is:"paused",forMs:probeMs}:{is:"due"}}function left2(until,waitMs,now){
let ms=Date.parse(until)-now;return ms>waitMs+CLOCK_SLACK_MS2?0:ms}var MACHINE,PERSON,RULES,PROBE_MS,CLOCK_SLACK_MS2,WORDS2,init_pause=__esm({"lib/queue/pause.t\
s"(){"use strict";MACHINE={opensAfter:1,baseMs:1e3,longestMs:6e4,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},PERSON={opensAfter:1,baseMs:6e4,longestMs:10*6e4,needsPerson:!0,
mayBeOwn:!0,mostExcuses:1/0},RULES={program_missing:MACHINE,workspace_away:MACHINE,machine_busy:MACHINE,disk_unusable:MACHINE,login_needed:PERSON,setup_needed:PERSON,
quota_spent:PERSON,service_limited:{opensAfter:2,baseMs:6e4,longestMs:36e5,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},service_unavailable:{opensAfter:2,baseMs:2*
1e3,longestMs:5*6e4,needsPerson:!1,mayBeOwn:!0,mostExcuses:30}},PROBE_MS=6e4,CLOCK_SLACK_MS2=1e3,WORDS2={program_missing:"its program is not installed, or canno\
t be executed",workspace_away:"the workspace folder does not exist at the moment",machine_busy:"the machine refuses to start a process",disk_unusable:"the disk \
takes no temporary file",login_needed:"it is not signed in, or its login has expired",setup_needed:"its service does not know it as it is configured here",quota_spent:"\
its credits are used up",service_limited:"a limit of its service refuses turns",service_unavailable:"its service is not available"}}});function createAgentPauses(store){return{of:agent=>store.pause(agent),async list(){return(await store.pauses()).flatMap(known2=>pausedOf(known2)??[])},change:(agent,decide)=>store.
changePause(agent,decide),async end(agent){let wasPaused=pausedOf(await store.pause(agent))!==void 0;return await store.changePause(agent,()=>{}),wasPaused}}}var init_agent_pauses=__esm(
{"lib/queue/agent-pauses.ts"(){"use strict";init_pause()}});function createSettling(on6){let{store,turns}=on6;async function endTurn(held,decide){let isLeft=turns.living(held.job_id).length>0,done=await store.change(held.
job_id,job=>{let proposal2=decide(job),unsettled=isLeft||job.holder!==void 0&&!isThisProcess(job.holder);return proposal2&&{...proposal2,unsettled}});return isLeft&&
settleLater(held.job_id),done.job}function settleLater(jobId){turns.gone(jobId).then(()=>settle(jobId)).catch(()=>{})}async function settle(jobId){if(turns.living(
jobId).length>0)return settleLater(jobId);let job=await store.read(jobId);job===void 0||job.state==="running"||(job.state==="queued"||await isKnownAs(job)?await store.
settle(job):await store.reconcile(job))}async function isKnownAs(job){if(!isFinal(job))return(await store.attention()).includes(job.job_id);let{rows}=await store.
recent({limit:200});return rows.some(({row})=>row.job_id===job.job_id)}return{endTurn,settle}}var init_settling=__esm({"lib/queue/settling.ts"(){"use strict";init_job();
init_turns()}});function retryDelayMs(attempts2,random=Math.random){let full=Math.min(3e5,2e3*2**Math.max(0,attempts2-1));return Math.round(full/2+full/2*random())}function limitDelayMs(deferrals,untilEndMs){
return untilEndMs!==void 0?Math.max(untilEndMs,retryDelayMs(deferrals+1)):Math.min(LIMIT_CEILING_MS,LIMIT_BASE_MS*2**Math.min(deferrals,16))}var LIMIT_BASE_MS,LIMIT_CEILING_MS,
init_backoff=__esm({"lib/queue/backoff.ts"(){"use strict";LIMIT_BASE_MS=6e4,LIMIT_CEILING_MS=36e5}});function failing({token:token3,now},job,failure2){let{retryable,untouched}=failure2,error=withoutSecrets(failure2.error),delay3=failure2.retry_after_ms??retryDelayMs(
job.attempts),retry_at=retryable?instant(now,delay3):void 0;return{event:{type:"fail",at:instant(now,0),token:token3,error,retryable,untouched,retry_at},durable:!0}}
function releasing({token:token3,now},job,release){let at=instant(now,0),goesOn=job.run!==void 0&&job.run.hasFailed!==!0,reason=redact(release.reason);return job.
task.write===!0&&release.untouched!==!0&&!goesOn?{event:{type:"park",at,token:token3,error:{code:"TURN_ABORTED",message:reason}},durable:!0}:{event:{type:"relea\
se",at,token:token3,...release,reason},durable:!0}}function deferring({token:token3,now},job,{error:failure2,untouched,retry_after_ms}){let error=withoutSecrets(
failure2),not_before=instant(now,limitDelayMs(job.deferrals??0,retry_after_ms)),at=instant(now,0),reason=error.message;return{event:{type:"release",at,token:token3,
reason,error,untouched,not_before},durable:!0}}function excusing(at,job,failure2){let{untouched,retry_after_ms}=failure2;if(!mayRunAgain(job,untouched))return failing(
at,job,failure2);let error=withoutSecrets(failure2.error),not_before=retry_after_ms===void 0?void 0:instant(at.now,retry_after_ms),reason=error.message;return{event:{
type:"release",at:instant(at.now,0),token:at.token,reason,error,untouched,not_before},durable:!0}}function withoutSecrets({code,message}){return{code,message:redact(
message)}}function instant(now,delayMs){return new Date(now+Math.min(Math.max(0,delayMs),LONGEST_WAIT_MS2)).toISOString()}var LONGEST_WAIT_MS2,init_turn_end=__esm(
{"lib/queue/turn-end.ts"(){"use strict";init_redact();init_backoff();init_run();LONGEST_WAIT_MS2=168*3600*1e3}});async function waitUntil(options){let{store,clock,signal}=options,deadline=clock.monotonic()+options.timeoutMs,bell=createBell(),watch3=store.watch({job:options.
jobId},bell.ring);signal?.addEventListener("abort",bell.ring);try{for(;;){let job=await options.look();if(await options.onLook?.(job),options.until(job))return{
job,timed_out:!1};let left3=deadline-clock.monotonic();if(left3<=0||signal?.aborted===!0)return{job,timed_out:!0};await bell.heard(Math.min(left3,untilExpiry(job,
clock)))}}finally{watch3.close(),signal?.removeEventListener("abort",bell.ring)}}function untilExpiry(job,clock){if(job.state!=="queued"&&job.state!=="running"||
job.expires_at===void 0)return 2147483647;let left3=Date.parse(job.expires_at)-clock.now();return left3>0?left3:OVERDUE_MS}function createBell(){let rung=!1,wakeUp;
return{ring:()=>{rung=!0,wakeUp?.()},heard:async timeoutMs=>{rung||await new Promise(resolve13=>{let timer=setTimeout(resolve13,Math.min(timeoutMs,2147483647));
wakeUp=()=>{clearTimeout(timer),resolve13()}}),wakeUp=void 0,rung=!1}}}var OVERDUE_MS,init_wait=__esm({"lib/queue/wait.ts"(){"use strict";OVERDUE_MS=250}});async function why(on6,job){if(job.expunged===!0)return`Ended as ${job.state} at ${job.updated_at}; its prompt and result were removed when their retention was \
over.`;switch(job.state){case"queued":return whyQueued(on6,job);case"running":return await whySilent(on6.store,job)??whyRunning(job,on6.clock.now());case"needs_\
recovery":return`Needs recovery: ${withoutDot(job.reason)}, so ${leftBehind(job)}, then run "relay recover ${job.job_id}" to run it again or "relay cancel ${job.
job_id}" to end it.`;case"needs_review":return whyReview(job);case"completed":return`Completed at ${job.updated_at} in attempt ${job.attempts}.`;case"failed":return`\
Failed at ${job.updated_at} after ${times(job.attempts,"attempt")}: ${withoutDot(job.error.message)} (${job.error.code}).`;case"cancelled":{let by="person"in job.
by?job.by.person:`agent "${job.by.agent}"`,reason=job.reason===void 0?"":`: ${withoutDot(job.reason)}`;return`Cancelled by ${by} at ${job.updated_at}${reason}.`}case"\
expired":return`Expired: its time to live of ${duration2(job.ttl_ms??0)} ended at ${job.expires_at??"an unknown time"} before it was done.`}}function leftBehind(job){
return job.task.worktree===!0?`its own worktree may hold half of the work, which the next turn does not touch; look with "relay diff ${job.job_id}"`:"its files \
may be half-changed; look at them"}async function whyQueued(on6,job){if(job.holder!==void 0&&await isInHands2(on6.store,job.job_id))return`Queued: the processes\
 of its attempt before have not ended${stillRunning(job,on6.store)}; it runs again when they have.`;let paused=pausedOf(await on6.store.pause(job.to));if(paused!==
void 0)return whyPaused(paused);let serving2=(await on6.store.workers()).filter(record2=>record2.agents.includes(job.to)&&!isGone(record2.worker,record2.silent_ms)),
start3=`relay worker --agent ${job.to}`;if(serving2.length===0&&job.run!==void 0&&job.run.hasFailed!==!0)return`Queued: its run goes on elsewhere${placeOf3(job.
run)} and what it reports counts, but no worker of "${job.to}" looks after it; start one with "${start3}${job.task.write===!0?" --allow-writes":""}".`;if(serving2.
length===0){let withRights=`${start3}${job.task.write===!0?" --allow-writes":""}`;return`Queued: no worker serves "${job.to}" in this workspace${await startedBefore(
on6,job.to)}start one with "${withRights}".`}if(job.task.write===!0&&!serving2.some(record2=>record2.allow_writes.includes(job.to)))return`Queued: it is a write\
 job, and no worker of "${job.to}" allows writes; start one with "${start3} --allow-writes", or set "allowWrites" of "${job.to}" in the configuration.`;let delayed=delayedUntil(
job,on6.clock.now());if(delayed!==void 0)return whyDelayed(job,delayed,on6.clock.now());let before=await on6.store.before(job);if(before!==void 0)return whyInLine(
on6,job,before);let limit=Math.min(...serving2.flatMap(record2=>record2.limits?.[job.to]??[]));if(await on6.store.busy(job.to)>=limit)return`Queued: ${times(limit,
"turn")} of "${job.to}" may run at once ("concurrency" in the configuration), and as many do; the next to end makes a place.`;let ahead=await jobsAhead(on6.store,
job),workers=serving2.map(record2=>`"${record2.worker.id}"`).join(", ");return`Queued: ${ahead} for "${job.to}" before it; served by ${workers}, ${slots(serving2,
job.to)} at a time.`}function whyPaused({agent,until,words,code,needs_person}){let advice2=needs_person?`; a person mends that and runs "relay agent resume ${agent}\
", or waits until it is noticed`:`; to try at once, run "relay agent resume ${agent}"`;return`Queued: agent "${agent}" is paused until ${until}, when one job te\
sts it again: ${words} (${code})${advice2}.`}async function whyInLine(on6,job,before){let wait=`Queued: conversation "${job.task.conversation_key??""}" of "${job.
to}" first runs job ${before.job_id}, which`;switch(before.state){case"unreadable":return`${wait} may be running, but its log cannot be read here: see "relay sh\
ow ${before.job_id}".`;case"needs_review":return`${wait} waits for a person: "relay review approve ${before.job_id}" or "reject".`;case"needs_recovery":return`${wait}\
 waits for a person: look at its files, then "relay recover ${before.job_id}" or "relay cancel ${before.job_id}".`;case"running":return`${wait} is running in at\
tempt ${before.attempts}.`;case"queued":return`${wait} is queued${(await whyQueued(on6,before)).replace(/^Queued/,"")}`;default:return`${wait} is ${before.state}\
, but the processes of its turn have not ended${stillRunning(before,on6.store)}.`}}async function isInHands2(store,jobId){return(await store.running()).some(hint2=>hint2.
job_id===jobId)}function stillRunning({processes,holder},{location}){if(holder!==void 0&&hasTurnsElsewhere(location,holder))return`: some still run in the conta\
iner of worker "${holder.id}"`;let left3=processes.filter(process10=>liveness(process10)==="alive");return left3.length===0?"":`: ${left3.map(({pid})=>pid).join(
", ")} still run, and when they do not end, end them by hand`}async function startedBefore({store,clock},agent){let latest=await store.spawn(agent);if(latest===
void 0)return"; ";let{at,log,failure:failure2}=latest,age2=clock.now()-Date.parse(at);return failure2!==void 0?`: the one that a dispatch started ${duration2(age2)}\
 ago failed (${withoutDot(failure2)}), its log is "${log}"; `:age2<START_MS?` yet: one was started ${duration2(age2)} ago and should be here in a moment (its lo\
g is "${log}"); if it is not, `:`: the one that a dispatch started ${duration2(age2)} ago is gone, its log is "${log}"; `}function whyDelayed(job,notBefore,now){
let wait=`Queued until ${notBefore} (${duration2(Date.parse(notBefore)-now)} from now)`;if(job.last_error===void 0)return`${wait}: its sender asked for that tim\
e.`;if(job.deferrals!==void 0){let cause=LIMITED.test(job.last_error.code)?"a limit of the service":"its agent";return`${wait}: ${cause} refused it with ${job.last_error.
code} (${withoutDot(job.last_error.message)}); that spent none of its ${times(job.max_attempts,"attempt")}.`}return`${wait}: ${times(job.attempts,"attempt")} of\
 ${job.max_attempts} spent, the last failed with ${job.last_error.code} (${withoutDot(job.last_error.message)}).`}async function whySilent(store,job){let{worker}=job.
lease;if(!(!hasTurnsElsewhere(store.location,worker)||(await store.running()).find(({job_id})=>job_id===job.job_id)?.suspected===void 0))return`Its worker "${worker.
id}" in another container is silent, but a process of its turn still runs there; no other turn begins before that has ended, so end it there or stop that contai\
ner.`}function whyRunning(job,now){let{worker,claimed_at}=job.lease;if(job.question!==void 0&&job.question.answer===void 0)return`Running, but waits for an answ\
er to question "${job.question.question_id}": ${ended(job.question.text)}`;if(liveness(worker)==="dead"){let left3=job.processes.filter(process10=>liveness(process10)===
"alive");return left3.length>0?whyNotOver(job,left3):`Its worker "${worker.id}" (pid ${worker.pid}) is gone; ${job.task.write===!0?"the next process that looks \
parks it for a person, because a write job is never run again by itself":"the next worker that looks takes it over"}.`}return`Running for ${duration2(now-Date.parse(
claimed_at))} in attempt ${job.attempts} of ${job.max_attempts} on worker "${worker.id}" (pid ${worker.pid})${job.run===void 0?"":`; its run goes on elsewhere${placeOf3(
job.run)}`}.`}function whyNotOver(job,left3){let pids=left3.map(({pid})=>pid).join(", ");return`Its worker "${job.lease.worker.id}" is gone, but of its turn the\
re still run ${pids}; whoever looks next tells them to end, and when they do not, end them by hand.`}function placeOf3({url}){return url===void 0?"":` (${url})`}
function whyReview(job){let reason=withoutDot(job.reason);return job.phase==="before"?`Needs review before it runs: ${reason}; a person decides with "relay revi\
ew approve ${job.job_id}" or "reject".`:`Needs review of its result: ${reason}; a person decides with "relay review approve ${job.job_id}" or "reject".`}async function jobsAhead(store,job){
let ready=await store.ready(job.to,{limit:MANY}),position=ready.findIndex(entry=>entry.job_id===job.job_id);return position===-1?ready.length===MANY?`over ${MANY}\
 jobs`:"no job":position===0?"no job":times(position,"job")}function slots(serving2,agent){return serving2.reduce((sum,record2)=>sum+(record2.places?.[agent]??record2.
concurrency),0)}function times(count4,noun){return`${count4} ${noun}${count4===1?"":"s"}`}function duration2(ms){let seconds=Math.max(0,Math.round(ms/1e3));return seconds<
120?`${seconds} s`:seconds<7200?`${Math.round(seconds/60)} min`:seconds<48*3600?`${Math.round(seconds/3600)} h`:`${Math.round(seconds/86400)} days`}function ended(text2){
return/[.?!]$/.test(text2.trim())?text2.trim():`${text2.trim()}.`}function withoutDot(text2){return text2.trim().replace(/\.$/,"")}var MANY,START_MS,LIMITED,init_why=__esm(
{"lib/queue/why.ts"(){"use strict";init_process();init_lifeline();init_pause();init_job();MANY=1e3;START_MS=1e4;LIMITED=/LIMITED$/}});function createQueue(on6){let{store,clock}=on6,at=(delayMs=0)=>new Date(clock.now()+delayMs).toISOString();async function byHolder2(held,event){return(await store.
change(held.job_id,()=>({event,durable:!0}))).job}async function restoreHint(held,endsMonotonicMs){let now=await store.read(held.job_id);if(now?.state!=="runnin\
g"||now.token!==held.token)return!1;await store.reconcile(now);let after=await store.read(held.job_id);return after?.state==="running"?store.touch(after,endsMonotonicMs):
(after!==void 0&&await store.reconcile(after),!1)}async function get(jobId){let job=await store.readSettled(jobId);if(job===void 0)throw notFound(jobId);return isOverdue(
job,clock)?expire(jobId):job}async function expire(jobId){return(await store.change(jobId,job=>isOverdue(job,clock)?{event:{type:"expire",at:at()},durable:!0}:void 0)).
job}let unstopped=new Map,overdue=new Map,looks={},turns=createTurns(),{endTurn,settle}=createSettling({store,turns});return{get,location:store.location,dispatch(request,sender){
return dispatch(on6,request,sender)},claim(claim2){return claimNext(on6,claim2)},claimGiven(jobId,claim2){return claimGiven(on6,jobId,claim2)},async heartbeat(held){
let job=await store.read(held.job_id);if(job?.state!=="running"||job.token!==held.token)return!1;let ends=clock.monotonic()+job.lease.lease_ms;return await store.
touch(job,ends)?!0:restoreHint(held,ends)},async leaseEnd(job){return(await store.running()).find(running=>running.job_id===job.job_id)?.ends_monotonic_ms??job.
lease.ends_monotonic_ms},async spawned(held,child){turns.note(held,child);let event={type:"spawn",at:at(),token:held.token,process:child};await store.change(held.
job_id,()=>({event,durable:!1}))},complete(held,result){let event={type:"complete",at:at(),token:held.token,result};return endTurn(held,()=>({event,durable:!0}))},
async fail(held,failure2){let{token:token3}=held;return endTurn(held,job=>failing({token:token3,now:clock.now()},job,failure2))},async release(held,release){let{
token:token3}=held;return endTurn(held,job=>releasing({token:token3,now:clock.now()},job,release))},async defer(held,failure2){let{token:token3}=held;return endTurn(
held,job=>deferring({token:token3,now:clock.now()},job,failure2))},async excuse(held,failure2){let{token:token3}=held;return endTurn(held,job=>excusing({token:token3,
now:clock.now()},job,failure2))},park(held,error){let event={type:"park",at:at(),token:held.token,error:withoutSecrets(error)};return endTurn(held,()=>({event,durable:!0}))},
flag(held,flag2){let event={type:"flag",at:at(),token:held.token,...flag2,reason:redact(flag2.reason)};return endTurn(held,()=>({event,durable:!0}))},ask(held,question){
return byHolder2(held,{type:"ask",at:at(),token:held.token,...question})},async answer(jobId,answer2){let event={type:"answer",at:at(),...answer2};return(await store.
change(jobId,job=>(refuseOtherChoice(job,answer2),{event,durable:!0}))).job},async noteRun(held,update){let{job_id,token:token3}=held;return(await store.change(
job_id,job=>({event:{type:"run",at:at(),token:token3,run:update(job.run)},durable:!0}))).job},async steer(jobId,steer2){let event={type:"steer",at:at(),...steer2};
return(await store.change(jobId,()=>({event,durable:!0}))).job},cancel(jobId,how){return cancel2(on6,jobId,how)},...createDecisions(on6),async retry(jobId,sender){
return dispatch(on6,retryOf(await get(jobId)),sender)},async fork(jobId,prompt,sender){return dispatch(on6,forkOf(await get(jobId),prompt,sender.request_id),sender)},
sweep(){return sweep({store,clock,unstopped,looks,overdue,turns})},hold(held){return turns.hold(held)},settle,list(filter){return list2(store,filter)},why(job){
return why(on6,job)},output(result,offset,length){return store.output(result,offset,length)},keepText(of){return store.keepText(of)},readText(blob){return store.
readText(blob)},activity(jobId,page){return store.activity(jobId,page)},report(held,activity){store.report(held.job_id,held.token,activity)},conversation(agent,key2){
return store.conversation(agent,key2)},keepConversation(agent,key2,conversation){return store.keepConversation(agent,key2,conversation)},conversations(agent){return store.
conversations(agent)},noteConversation(agent,key2,note){return store.noteConversation(agent,key2,note)},async enlist(record2){let listed=new Set([record2.worker.
id]);for(let other of await store.workers())isGone(other.worker,other.silent_ms)?await store.removeWorker(other.worker.id):listed.add(other.worker.id);removeOldLifelines(
store.location,listed),await store.registerWorker(record2)},async beat(record2){await store.beatWorker(record2.worker.id)||await store.registerWorker(record2)},
discharge(workerId){return store.removeWorker(workerId)},async workers(){return(await store.workers()).filter(({worker,silent_ms})=>!isGone(worker,silent_ms))},
autospawned:{log:agent=>store.spawnLog(agent),latest:agent=>store.spawn(agent),keep:record2=>store.keepSpawn(record2),forget:agent=>store.forgetSpawn(agent)},pauses:createAgentPauses(
store),nextDue(agent){return store.nextDue(agent)},nextWork(agent,options){return store.nextWork(agent,options)},watch(topic,listener){return store.watch(topic,
listener)},history(jobId){return store.history(jobId)},findId(prefix,isOwn){return findJobId(store,prefix,isOwn)},waitFor(jobId,wait){return waitUntil({store,clock,
look:()=>get(jobId),jobId,...wait})}}}function notFound(jobId){let message=`Cannot find job "${jobId.slice(0,80)}" in this workspace: no such job. List the jobs\
 to see their ids.`;return new RelayError("JOB_NOT_FOUND",message)}var init_queue=__esm({"lib/queue/queue.ts"(){"use strict";init_errors();init_redact();init_process();
init_lifeline();init_again();init_answer();init_cancel2();init_claim();init_decide();init_dispatch();init_find2();init_list();init_agent_pauses();init_overdue();
init_settling();init_sweep();init_turn_end();init_turns();init_wait();init_why()}});function collectNowAndThen(on6){let{store,clock,retentionDays,warn:warn3}=on6,apart=()=>clock.now()-clock.monotonic(),known2=apart(),isClosed2=!1,timer=setTimeout(
tick,3e5*(1+Math.random())).unref();async function look3(){let isSteady=Math.abs(apart()-known2)<6e4;if(known2=apart(),!isSteady)return;let before=new Date(clock.
now()-retentionDays*864e5).toISOString(),collected=await store.upkeep.collectWhenDue(before,2e3);if(collected===void 0||collected.jobs===0)return;let jobs=collected.
jobs===1?"1 job":`${collected.jobs} jobs`;warn3(`collected ${jobs} that ended before ${before.slice(0,10)}`)}function tick(){look3().catch(error=>warn3(`cannot \
collect ended jobs: ${String(error)}`)).finally(()=>{timer=setTimeout(tick,36e5*(.9+Math.random()*.2)).unref(),isClosed2&&clearTimeout(timer)})}return{look:look3,
close(){isClosed2=!0,clearTimeout(timer)}}}var init_collecting=__esm({"lib/relay/collecting.ts"(){"use strict"}});async function takeExpected(on6,{job,hasAsked=!1},take){let{clock}=on6,isExpected=newsOf(job,hasAsked?"ask":void 0)!==void 0,age2=Math.abs(clock.now()-Date.parse(
job.updated_at)),deadline=clock.monotonic()+(isExpected?LATE_MS-age2:0),bell=createBell(),watch3=on6.watch(bell.ring);try{for(;;){if(await take()>0)return;let left3=deadline-
clock.monotonic();if(left3<=0)return;await bell.heard(left3)}}finally{watch3.close()}}var LATE_MS,init_expected=__esm({"lib/inbox/expected.ts"(){"use strict";init_transition();
init_wait();LATE_MS=3e3}});async function noticesOf(mailbox,party){let{agent,works}=party,news=(await mailbox.inbox(agent)).map(({version:version2,...item})=>({item_id:item.item_id,job_id:item.
job_id,kind:item.kind,news:`${version2}-${item.kind}`,owner:item.owner,at:item.at,isLast:isLast(item.kind)}));if(!works)return news;let queued=(await mailbox.ready(
agent,{limit:100})).map(({job_id})=>({item_id:`queued-${job_id}`,job_id,kind:"queued",news:"queued",isLast:!1}));return[...news,...queued]}function isLast(kind){
return kind!=="question"&&kind!=="needs_review"&&kind!=="needs_recovery"}var init_notice=__esm({"lib/inbox/notice.ts"(){"use strict"}});async function takeDue(on6,listeners,options){let due=[];for(let party of listeners)for(let notice of await noticesOf(on6.mailbox,party)){if(due.length===options.
limit)return due;let key2=`${notice.item_id} ${party.session}`;if(!(options.passed.has(notice.item_id)||options.passed.has(key2))){if(await on6.deliveries.offer(
notice,party,options.way))due.push({notice,party});else if(!await isOver(on6,notice,party))continue;options.passed.add(key2)}}return due}async function isOver({
mailbox,deliveries},notice,party){let standing2=await deliveries.standing(notice,party.session);return standing2==="done"&&await mailbox.dismiss(party.agent,[notice.
item_id]),standing2==="done"||standing2==="told"}function listen(options){let soon,isLooking=!1,isClosed2=!1;async function lookOnce(){soon=void 0,isLooking=!0;
try{await options.look()}catch(error){options.failed(error)}finally{isLooking=!1}}function ring(){if(isClosed2)return;let delay3=isLooking?Math.max(options.patienceMs,
20):options.patienceMs;soon??=setTimeout(()=>{soon=void 0,isLooking?ring():lookOnce()},delay3)}let{mailbox,agent,works}=options,watches=[mailbox.watch({inbox:agent},
ring)];return works&&watches.push(mailbox.watch({agent},ring)),ring(),{ring,close(){isClosed2=!0,clearTimeout(soon);for(let watch3 of watches)watch3.close()}}}var init_listen=__esm(
{"lib/inbox/listen.ts"(){"use strict";init_notice()}});function createOwnSessions(on6){let{mailbox}=on6,joined=new Map,timer,joining=new Map;async function note(party,works){let before=await mailbox.session(sessionTag(
party.session)),session={...party,process:ownIdentity(),client:identify(process.ppid),works,started_at:before?.started_at??new Date(on6.now()).toISOString()};await mailbox.
keepSession(session),joined.set(party.session,session),timer??=setInterval(()=>{beat2()},BEAT_MS).unref()}async function beat2(){for(let session of joined.values())
try{await mailbox.beatSession(session.session)||await mailbox.keepSession(session)}catch(error){if(!(error instanceof RelayError))throw error}}return{joined:()=>[
...joined.values()],beat:beat2,async join(party,works){if(joined.has(party.session))return;let running=joining.get(party.session)??note(party,works);joining.set(
party.session,running),await running.finally(()=>joining.delete(party.session))},async leave(){for(let{session,agent,process:own3}of joined.values())(await mailbox.
session(sessionTag(session)))?.process.pid===own3.pid&&(await mailbox.removeSession(session),await mailbox.ring(agent));joined.clear(),clearInterval(timer),timer=
void 0},async clean(){for(let session of await mailbox.sessions())isAlive(session)||await mailbox.removeSession(session.session)}}}var init_sessions=__esm({"lib\
/inbox/sessions.ts"(){"use strict";init_errors();init_process();init_session();init_deliver()}});function createInbox(on6){let{store,clock}=on6,mailbox=store,deliveries=createDeliveries({mailbox,now:clock.now}),sessions=createOwnSessions({mailbox,now:clock.
now});async function concerning({agent,session},jobId){let all=await noticesOf(mailbox,{agent,works:!1}),notices=jobId===void 0?all:all.filter(({job_id})=>job_id===
jobId);if(session===void 0)return notices;let found=[];for(let notice of notices){let standing2=await deliveries.standing(notice,session);standing2==="done"?await mailbox.
dismiss(agent,[notice.item_id]):standing2!=="elsewhere"&&found.push(notice)}return found}let asking=0;async function finish(self,notices,way){let{agent,session}=self;
return session!==void 0&&await ifItCan(async()=>{for(let notice of notices)await deliveries.receipt(notice,{step:"done",way,session}),notice.isLast&&await mailbox.
unexpect(session,notice.job_id)}),store.dismiss(agent,notices.map(({item_id})=>item_id))}return{async register(agentId,description){let at=new Date(clock.now()).
toISOString(),known2=(await store.agents()).find(record3=>record3.agent_id===agentId),record2={agent_id:agentId,description:description??known2?.description,registered_at:known2?.
registered_at??at,last_seen:at};return await store.registerAgent(record2),record2},agents(){return store.agents()},items(agent){return store.inbox(agent)},concerning,
finish,acknowledge(agent,itemIds){return store.dismiss(agent,itemIds)},seen(agent,job){return takeExpected({clock,watch:listener=>store.watch({inbox:agent},listener)},
{job},async()=>{let ids=(await store.inbox(agent)).filter(item=>item.job_id===job.job_id).map(item=>item.item_id);return ids.length===0?0:store.dismiss(agent,ids)})},
async show(self,notice){let{agent,session}=self;return session===void 0||await ifItCan(()=>deliveries.offer(notice,{agent,session},"check_inbox"))!==!1?!0:await deliveries.
standing(notice,session)!=="elsewhere"},async looked({session},notices){session!==void 0&&await ifItCan(async()=>{for(let notice of notices)await deliveries.receipt(
notice,{step:"seen",way:"check_inbox",session})})},async whileAsked(wait){return asking+=1,wait().finally(()=>{asking-=1})},isAsked:()=>asking>0,async awaiting(self,jobId,way){
let{agent,session}=self;if(session===void 0)return async()=>{};let wait={way,session,process:ownIdentity()};return await ifItCan(()=>deliveries.await(jobId,wait)),
async()=>{await ifItCan(()=>deliveries.withdraw(jobId,wait)),await ifItCan(()=>mailbox.ring(agent))}},async expect({session},jobId){session!==void 0&&await ifItCan(
()=>mailbox.expect(session,jobId))},async unexpect({session},jobId){session!==void 0&&await ifItCan(()=>mailbox.unexpect(session,jobId))},async deliveries(jobId){
let job=await store.readSettled(jobId),told=await deliveries.of(jobId);if(job===void 0)return told;let untold=(await noticesOf(mailbox,{agent:job.from.agent,works:!1})).
filter(({job_id,news})=>job_id===jobId&&!told.some(each=>each.news===news));return[...told,...untold.map(notice=>untoldOf(notice))]},takeDue(listeners,options){
return takeDue({mailbox,deliveries},listeners,options)},listen(options){return listen({mailbox,...options})},known(party){return noticesOf(mailbox,party)},async hasHooks(session){
return await mailbox.duty(session,"hooks")!==void 0},sessions,watch(agent,listener){return store.watch({inbox:agent},listener)}}}function untoldOf({job_id,news}){
return{job_id,news,state:"queued",offered:[],seen:null,done:null}}async function ifItCan(courtesy){try{return await courtesy()}catch(error){if(error instanceof RelayError)
return;throw error}}var init_inbox=__esm({"lib/inbox/inbox.ts"(){"use strict";init_errors();init_process();init_deliver();init_expected();init_listen();init_notice();
init_sessions()}});import*as fs20 from"node:fs";function unsafeFileSystem(directory){if(process.platform!=="linux")return;let number4=fs20.statfsSync(directory).type>>>0;return judge(
{number:number4,directory,mounts:()=>fs20.readFileSync("/proc/self/mountinfo","utf8")})}function judge(at){let name=SHARED[at.number];if(name!==void 0)return{name,
verdict:"refuse"};if(LOCAL.has(at.number))return;let type=mountTypeOf(at.directory,at.mounts());if(!(type===void 0||!REMOTE.test(type)))return{name:type,verdict:LOCAL_FUSE.
has(type)?"warn":"refuse"}}function mountTypeOf(directory,mounts){let found;for(let line of mounts.split(`
`)){let fields=line.split(" "),path6=unescape(fields[4]??""),type=fields[fields.indexOf("-",6)+1];if(path6===""||type===void 0)continue;(path6==="/"||directory===
path6||directory.startsWith(`${path6}/`))&&path6.length>=(found?.path.length??0)&&(found={path:path6,type})}return found?.type}function unescape(path6){return path6.
replace(/\\([0-7]{3})/g,(_,octal)=>String.fromCharCode(Number.parseInt(octal,8)))}var SHARED,LOCAL,LOCAL_FUSE,REMOTE,init_file_system=__esm({"lib/store/file/fil\
e-system.ts"(){"use strict";SHARED={26985:"NFS",20859:"SMB",4283649346:"CIFS",4266872130:"SMB2",16914839:"9p",12805120:"Ceph",1397113167:"AFS",1937076805:"Coda",
198183888:"Lustre",1196443219:"GPFS",18225520:"GFS2",1952539503:"OCFS2",2020557398:"vboxsf",3133910204:"vmhgfs"},LOCAL=new Set([61267,1481003842,2435016766,16914836,
2035054128,801189825,4076150800,3393526350,2240043254]),LOCAL_FUSE=new Set(["fuseblk","fuse.bindfs","fuse.cryfs","fuse.encfs","fuse.exfat","fuse.fuse-overlayfs",
"fuse.gocryptfs","fuse.mergerfs","fuse.ntfs-3g"]),REMOTE=/^(fuse|virtiofs|fakeowner|grpcfuse|osxfs|9p|davfs|vboxsf|vmhgfs|prl_fs|smb3|nfs)/}});import*as fs21 from"node:fs";import{resolve as resolve11}from"node:path";function secureDataDir(path6){let directory=resolve11(path6);try{makeDirectory(directory);
let{real,danger}=walk(directory);if(danger!==void 0)throw unsafe3(directory,danger);return checkItself(real),checkFileSystem(real),fs21.accessSync(real,fs21.constants.
R_OK|fs21.constants.W_OK|fs21.constants.X_OK),real}catch(error){if(error instanceof RelayError||systemCode(error)===void 0)throw error;let code=systemCode(error),
message=`Cannot use data directory "${directory}": the system answered ${code}. Make it writable, or set RELAY_DATA_DIR to a directory of your own.`;throw new RelayError(
"DATA_DIR_UNUSABLE",message,{details:{path:directory},cause:error})}}function checkItself(directory){let fd=openDirectory(directory);try{checkOpen(directory,fd)}finally{
fs21.closeSync(fd)}}function checkOpen(directory,fd){let stat=fs21.fstatSync(fd),me=process.getuid?.();if(me!==void 0&&stat.uid!==me)throw unsafe3(directory,`it\
 belongs to user ${stat.uid}, this process runs as ${me}`);if((stat.mode&63)===0)return;let mode=(stat.mode&511).toString(8);if((stat.mode&18)===0&&fs21.readdirSync(
directory).length===0){fs21.fchmodSync(fd,448);return}throw unsafe3(directory,`other users may enter it (mode ${mode}); run: chmod 700 "${directory}"`)}function checkFileSystem(directory){
let found=unsafeFileSystem(directory);if(found?.verdict!=="refuse"||fs21.existsSync(`${directory}/${ACCEPTED}`))return;let message=`Cannot use data directory "${directory}\
": it is on ${found.name}, a network or shared file system, where the appends of two processes are not safe from each other and a flush may not reach a disk. Se\
t RELAY_DATA_DIR to a directory on a local disk. To use it at your own risk from one machine only, create the empty file "${directory}/${ACCEPTED}".`;throw new RelayError(
"DATA_DIR_UNSAFE",message,{details:{path:directory}})}function unsafe3(directory,why3){let message=`Cannot use data directory "${directory}": ${why3}. Jobs hold\
 prompts and results; set RELAY_DATA_DIR to a directory that only you can use.`;return new RelayError("DATA_DIR_UNSAFE",message,{details:{path:directory}})}var ACCEPTED,
init_data_dir=__esm({"lib/store/file/data-dir.ts"(){"use strict";init_errors();init_files();init_trusted();init_file_system();ACCEPTED="accept-unsafe-file-syste\
m"}});var PlanStep,init_plan=__esm({"lib/schema/plan.ts"(){"use strict";init_mini();PlanStep=strictObject({id:string2().check(_minLength(1),_maxLength(64)),title:string2().
check(_minLength(1),_maxLength(200)),status:_enum(["pending","in_progress","done","skipped"]),note:optional(string2().check(_maxLength(500)))})}});var Activity,ActivityLine,init_activity=__esm({"lib/schema/activity.ts"(){"use strict";init_mini();init_plan();init_name();Activity=object({kind:_enum(["status",
"message","reasoning","plan","tool_started","tool_ended","file_change","output","usage","warning"]),text:string2(),tool:optional(string2()),call_id:optional(string2()),
ok:optional(boolean2()),detail:optional(string2()),duration_ms:optional(number2()),steps:optional(array(PlanStep))}),ActivityLine=extend2(Activity,{at:Instant,token:wholeNumber(
0)})}});import*as fs22 from"node:fs";function appendActivity(path6,token3,activity,at){let line={at,token:token3,...activity,text:redactHead(activity.text,TEXT_LIMIT),...activity.
detail===void 0?{}:{detail:redactHead(activity.detail,DETAIL_LIMIT)},...activity.steps===void 0?{}:{steps:activity.steps.map(cleanStep)}};try{let fd=fs22.openSync(
path6,O_WRONLY2|O_APPEND2|O_CREAT3|O_NOFOLLOW4|O_NONBLOCK4,384);try{let room=LOG_LIMIT-fs22.fstatSync(fd).size,text2=`
${JSON.stringify(line)}
`;room>0&&fs22.writeSync(fd,text2.length<room?text2:`${text2}${lastLine(token3,at)}`)}finally{fs22.closeSync(fd)}}catch(error){if(systemCode(error)===void 0)throw error}}
function lastLine(token3,at){return`
${JSON.stringify({at,token:token3,kind:"warning",text:"The activity of this job has reached 64 MiB; what follows is not kept. The turn continues."})}
`}function cleanStep(step){let title=redactHead(step.title,200);return step.note===void 0?{...step,title}:{...step,title,note:redactHead(step.note,500)}}function readActivity(path6,page){
let{bytes,start:start3}=readStretch(path6,page.after),entries=[],position=0;for(;position<bytes.length;){let newline=bytes.indexOf(10,position);if(newline===-1)
break;let entry=readEntry(bytes.toString("utf8",position,newline),start3+newline+1);if(entry!==void 0&&entries.push(entry),position=newline+1,page.after!==void 0&&
entries.length===page.limit)break}return page.after===void 0?entries.slice(-page.limit):entries}function readStretch(path6,after){let fd=openPlain(path6);if(fd===
"absent"||fd==="foreign")return{bytes:Buffer.alloc(0),start:0};try{let size=fs22.fstatSync(fd).size,start3=Math.min(after??Math.max(0,size-READ_LIMIT),size),bytes=Buffer.
alloc(Math.min(size-start3,READ_LIMIT)),count4=fs22.readSync(fd,bytes,0,bytes.length,start3);return{bytes:bytes.subarray(0,count4),start:start3}}finally{fs22.closeSync(
fd)}}function readEntry(text2,after){if(text2!=="")try{let parsed2=StoredLine.safeParse(JSON.parse(text2));return parsed2.success?{...parsed2.data,after}:void 0}catch{
return}}var O_WRONLY2,O_APPEND2,O_CREAT3,O_NOFOLLOW4,O_NONBLOCK4,TEXT_LIMIT,DETAIL_LIMIT,LOG_LIMIT,READ_LIMIT,StoredLine,init_activity_log=__esm({"lib/store/fil\
e/activity-log.ts"(){"use strict";init_mini();init_errors();init_files();init_activity();init_redact();({O_WRONLY:O_WRONLY2,O_APPEND:O_APPEND2,O_CREAT:O_CREAT3,
O_NOFOLLOW:O_NOFOLLOW4,O_NONBLOCK:O_NONBLOCK4}=fs22.constants),TEXT_LIMIT=4e3,DETAIL_LIMIT=8e3,LOG_LIMIT=64*1024*1024,READ_LIMIT=1024*1024;StoredLine=extend2(ActivityLine,
{kind:_catch(Activity.shape.kind,"message"),steps:_catch(Activity.shape.steps,void 0)})}});import*as fs23 from"node:fs";async function flush2(what){underWay+=1;try{await Promise.resolve();let begun2=process.hrtime.bigint(),isAlone2=underWay===1;await flushBoth(
what,{file:isAlone2&&averageMs<QUICK_MS?inPlace(fs23.fdatasyncSync):flushFile,names:isAlone2&&averageMs<HOP_MS?inPlace(fs23.fsyncSync):flushNames});let tookMs=Number(
process.hrtime.bigint()-begun2)/1e6;averageMs+=(tookMs-averageMs)*LATEST}finally{underWay-=1}}async function flushBoth(what,by){let flushes=what.directory===void 0?
[]:[by.names(what.directory)];flushes.push(by.file(what.file));for(let ended2 of await Promise.allSettled(flushes))if(ended2.status==="rejected")throw ended2.reason}
function inPlace(flushNow){return async fd=>flushNow(fd)}var QUICK_MS,HOP_MS,LATEST,underWay,averageMs,init_flush=__esm({"lib/store/file/flush.ts"(){"use strict";
init_files();QUICK_MS=1,HOP_MS=.15,LATEST=.25,underWay=0,averageMs=0}});import{randomBytes as randomBytes2}from"node:crypto";import*as fs24 from"node:fs";import{dirname as dirname12}from"node:path";function nextWriter(){return written+=
1,`${PROCESS_NAME}.${written.toString(36)}`}async function flushMarked(log,writer,directory){try{await flush2({file:log.fd,directory})}catch(error){throw mark(log,
{mark:"failed",writer}),error}}function mark(log,what){try{writeOnce(log.fd,encodeMark(what))}catch(error){if(systemCode(error)===void 0)throw error}}function acceptedLines(log,{
events}){let lines=[],all=readAll(log);if(all.length>MAX_REPAIRED_BYTES)throw beyondRepair(log);let accepted=0;for(let line of readLines(all))line.kind!=="entry"||
line.entry.writer!==events[accepted]?.writer||(lines.push(Buffer.from(`
`),line.bytes,Buffer.from(`
`)),accepted+=1);return Buffer.concat(lines)}async function settleLog(log,seen,directory){let at=seen,names=directory===void 0?void 0:openDirectory(directory);try{
do{at.isInDoubt===!0&&writeAgain(log,at);let{size}=at.isInDoubt===!0?fs24.fstatSync(log.fd):at;if(await flushMarked(log,nextWriter(),names),fs24.fstatSync(log.fd).
size===size)return{...at,size,isInDoubt:!1};at=fold(log)}while(at.isInDoubt===!0);return at}finally{names!==void 0&&fs24.closeSync(names)}}async function settleWhole(path6,jobId){
let log=openLog(path6,jobId);if(log!==void 0)try{await settleLog(log,fold(log),dirname12(path6))}finally{closeLog(log)}}function writeAgain(log,at){let bytes=acceptedLines(
log,at),count4=writeOnce(log.fd,bytes);if(count4<bytes.length-1)throw shortWrite(log,`write job "${log.jobId}" again`,count4,bytes.length)}function markKept(log){
writeOnce(log.fd,encodeMark({mark:"kept",writer:nextWriter()}))}function shortWrite(log,action,count4,total){let message=`Cannot ${action}: the system took ${count4}\
 of ${total} bytes for "${log.path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`;return new RelayError("STORE_FULL",message,
{details:{path:log.path}})}function beyondRepair(log){let message=`Cannot write job "${log.jobId}" again after a failed flush: "${log.path}" has grown too long \
by that. The disk keeps failing; replace it, then run \`relay doctor\`.`;return new RelayError("STORE_WRITE_FAILED",message,{details:{path:log.path}})}var PROCESS_NAME,
written,MAX_REPAIRED_BYTES,init_settle=__esm({"lib/store/file/settle.ts"(){"use strict";init_errors();init_files();init_flush();init_line();init_log2();init_marks();
PROCESS_NAME=randomBytes2(4).toString("hex"),written=0;MAX_REPAIRED_BYTES=MAX_LOG_BYTES/4}});import*as fs25 from"node:fs";async function appendEvent(log,at,entry){let writer=nextWriter(),version2=(at.job?.version??0)+1,json2=JSON.stringify({format:1,version:version2,
...entry.event,writer}),event=checked(log,entry.event.type,json2),record2=recordOf(json2),bytes=at.isInDoubt===!0?Buffer.concat([acceptedLines(log,at),record2]):
record2,action=`write "${entry.event.type}" of job "${log.jobId}"`,directory;try{entry.alsoFlush!==void 0&&(directory=openDirectory(entry.alsoFlush));let count4=writeOnce(
log.fd,bytes);if(count4<bytes.length-1)throw shortWrite(log,action,count4,bytes.length);entry.durable&&await flushMarked(log,writer,directory);let{size,nlink,ino,
ctimeMs}=fs25.fstatSync(log.fd);if(nlink===0&&isGone2(log))return;if(size===at.size+bytes.length&&(at.ino===void 0||at.ino===ino))return{job:apply(log,0,at.job,
event),events:[...at.events,event],size,ino,ctimeMs}}catch(error){throw storeFault(action,log.path,error)}finally{directory!==void 0&&fs25.closeSync(directory)}
return readBack(log,version2,writer)}function readBack(log,version2,writer){let{ino,ctimeMs}=fs25.fstatSync(log.fd),now=fold(log);return now.events[version2-1]?.
writer===writer?{...now,ino,ctimeMs}:void 0}function checked(log,type,json2){let parsed2=checkEvent(JSON.parse(json2));if(parsed2.success)return parsed2.data;let{
path:field,problem}=problemOf(parsed2.error),message=`Cannot write "${type}" of job "${log.jobId}": ${field} is not acceptable: ${problem}. Nothing was changed.`;
throw new RelayError("INPUT_INVALID",message,{details:{job_id:log.jobId,field}})}var init_append=__esm({"lib/store/file/append.ts"(){"use strict";init_errors();
init_files();init_event();init_format();init_problem();init_line();init_log2();init_settle()}});import*as fs26 from"node:fs";import{basename as basename3}from"node:path";function noteEnd(layout,job){let row=`
${JSON.stringify(summarize(job))}
`,path6=layout.doneLog(job.updated_at);try{append(path6,row)}catch(error){if(!isForeign(error))throw error;fs26.renameSync(path6,`${layout.quarantine}/${basename3(
path6)}.${job.job_id}`),append(path6,row)}}function append(path6,row){let fd=fs26.openSync(path6,APPEND,384);try{fs26.writeSync(fd,row)}finally{fs26.closeSync(fd)}}
function readRecent(layout,page,now=Number.POSITIVE_INFINITY){let start3=page.cursor===void 0?void 0:readCursor2(page.cursor),ahead=now===Number.POSITIVE_INFINITY?
"~":dayOf(now+2*DAY_MS2),place2=name=>name>=ahead?`-${name}`:name,days=namesIn2(layout.done).filter(name=>/^\d{4}-\d\d-\d\d\.log$/.test(name)).filter(name=>start3===
void 0||place2(name)<=place2(start3.day)).toSorted((a2,b)=>place2(a2)<place2(b)?1:-1),rows=[];for(let day of days){let end=start3?.day===day?start3.end:void 0;for(let{
row,offset}of rowsBackwards(`${layout.done}/${day}`,end)){let position=`${day}:${offset}`;if(rows.push({row,position}),rows.length===page.limit)return{rows,next_cursor:position}}}
return{rows,next_cursor:void 0}}function dayOf(ms){return new Date(ms).toISOString().slice(0,10)}function readCursor2(cursor){let match=/^(\d{4}-\d\d-\d\d\.log):(\d+)$/.
exec(cursor);if(match?.[1]===void 0||match[2]===void 0){let message=`Cannot list jobs: "${cursor.slice(0,80)}" is not a cursor. Use next_cursor of the page befo\
re, unchanged, or leave it out.`;throw new RelayError("CURSOR_INVALID",message)}return{day:match[1],end:Number(match[2])}}function*rowsBackwards(path6,from){let fd=openPlain(
path6);if(!(fd==="absent"||fd==="foreign"))try{let size=fs26.fstatSync(fd).size,end=from===void 0?size:Math.min(from,size),rest2=Buffer.alloc(0);for(;end>0;){let start3=Math.
max(0,end-CHUNK),chunk=Buffer.alloc(end-start3),count4=fs26.readSync(fd,chunk,0,chunk.length,start3),bytes=Buffer.concat([chunk.subarray(0,count4),rest2]),newline=bytes.
indexOf(10),first2=start3===0?0:newline===-1?bytes.length:newline+1;yield*rowsIn(bytes,first2,start3),rest2=Buffer.from(bytes.subarray(0,first2)),end=start3}}finally{
fs26.closeSync(fd)}}function*rowsIn(bytes,first2,base){let end=bytes.length;for(;end>first2;){let newline=bytes.lastIndexOf(10,end-1),start3=Math.max(newline+1,
first2);if(end>start3){let row=readRow2(bytes.toString("utf8",start3,end));row!==void 0&&(yield{row,offset:base+start3})}end=start3-1}}function readRow2(text2){
try{let parsed2=parseKnown(value=>JobSummary.safeParse(value),JSON.parse(text2));return parsed2.success?parsed2.data:void 0}catch{return}}var CHUNK,O_WRONLY3,O_APPEND3,
O_CREAT4,O_NOFOLLOW5,O_NONBLOCK5,APPEND,DAY_MS2,init_done_log=__esm({"lib/store/file/done-log.ts"(){"use strict";init_errors();init_files();init_summary();init_unknown_fields();
CHUNK=256*1024,{O_WRONLY:O_WRONLY3,O_APPEND:O_APPEND3,O_CREAT:O_CREAT4,O_NOFOLLOW:O_NOFOLLOW5,O_NONBLOCK:O_NONBLOCK5}=fs26.constants,APPEND=O_WRONLY3|O_APPEND3|
O_CREAT4|O_NOFOLLOW5|O_NONBLOCK5;DAY_MS2=864e5}});import*as fs27 from"node:fs";function wake(path6){let now=new Date;ifPresent(()=>fs27.utimesSync(path6,now,now))||touchFile(path6)}function watchTopic(layout,topic,listener){
if(topic==="jobs")return watchEveryJob(layout,listener);let look3=()=>listener();if("job"in topic){let isOurs2=name=>name===null||name.startsWith(topic.job);return watchPaths(
[layout.shard(topic.job)],{heard:name=>isOurs2(name)?look3():void 0,look:look3,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}let path6="agent"in topic?layout.
wake(topic.agent):layout.wakeInbox(topic.inbox);return afterwards(()=>touchFile(path6)),watchPaths([path6],{heard:look3,look:look3,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}
function watchEveryJob(layout,listener){return watchPaths(Array.from({length:256},(_,shard)=>`${layout.jobs}/${hex(shard)}`),{heard:name=>{if(name===null)return listener();
let jobId=JOB_LOG.exec(name)?.[1];jobId!==void 0&&listener(jobId)},look:()=>listener(),everyMs:POLL_ALL_MS,unwatchedMs:POLL_ALL_UNWATCHED_MS})}function hex(byte){
return byte.toString(16).padStart(2,"0")}function watchPaths(paths,options){let watchers=[],poll,isClosed2=!1,unwatch=()=>{for(let watcher of watchers)watcher.close();
watchers=[]},pollEvery=ms=>{clearInterval(poll),!isClosed2&&(poll=setInterval(options.look,ms*(.9+Math.random()*.2)))},giveUp=()=>{unwatch(),pollEvery(options.unwatchedMs)};
pollEvery(options.everyMs);try{for(let path6 of paths){let watcher=fs27.watch(path6,(_event,name)=>options.heard(name));watchers.push(watcher),watcher.on("error",
giveUp)}}catch{giveUp()}return{close(){isClosed2=!0,unwatch(),clearInterval(poll)}}}var POLL_MS,POLL_ALL_MS,POLL_UNWATCHED_MS,POLL_ALL_UNWATCHED_MS,JOB_LOG,init_watch=__esm(
{"lib/store/file/watch.ts"(){"use strict";init_files();POLL_MS=2e3,POLL_ALL_MS=1e4,POLL_UNWATCHED_MS=250,POLL_ALL_UNWATCHED_MS=2e3,JOB_LOG=/^([a-z2-7]{26})\.jsonl$/}});import*as fs28 from"node:fs";function createBirths(on6){let{layout,hints,recall}=on6;return create;async function create(event){let path6=layout.log(event.job_id),
fresh=createLog(path6,event.job_id),log=fresh??openLog(path6,event.job_id);if(log===void 0)return create(event);try{let at=fresh===void 0?recall.fold(log):{job:void 0,
events:[],size:0};return await createIn(log,at,event)??await create(event)}finally{closeLog(log)}}async function createIn(log,at,event){return at.job!==void 0?confirm(
log,at):at.isTakenBack===!0?bury2(log):beFirst(log,at,event)}async function beFirst(log,at,first2){let event=hints.lines.behindOthers(first2),born2=transition(void 0,
event);if(born2.outcome!=="changed")throw new Error("An enqueue of a new job cannot be refused.");announce(born2.job,log.path);try{let alsoFlush=layout.shard(event.
job_id),grown=await appendEvent(log,at,{event,durable:!0,alsoFlush});if(grown===void 0)return await beSecond(log,born2.job);recall.keep(log,grown)}catch(error){
throw await takeBack2(log,born2.job),error}return afterwards(()=>arrive(born2.job)),{created:!0,job:born2.job}}function announce(job,path6){try{hints.announce(job)}catch(error){
throw storeFault(`queue job "${job.job_id}"`,path6,error)}}function arrive(job){job.state==="queued"&&(hints.arrive(job)||arriveLate(job),wake(layout.wake(job.to)))}
function arriveLate(job){let now=peekJob(layout.log(job.job_id),job.job_id);now?.state==="queued"&&now.version===job.version&&!hints.isHinted(now)&&hints.queue(
now)}function beSecond(log,born2){let at=fold(log);return at.job===void 0||isGone2(log)?Promise.resolve(void 0):(layout.birthHint(at.job)!==layout.birthHint(born2)&&
(hints.remove(layout.birthHint(born2)),hints.lines.remove(born2)),confirm(log,at))}async function takeBack2(log,born2){try{if(fold(log).isTakenBack!==!0)return;
hints.withdraw(born2),await bury2(log)}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error}}function bury2(log){return withLock(
layout.quarantine,async()=>{!isGone2(log)&&fold(log).isTakenBack===!0&&ifPresent(()=>fs28.unlinkSync(log.path))})}async function confirm(log,at){let{job}=at;if(job!==
void 0){try{at.events.length===1&&at.isKept!==!0&&!hints.hasArrived(job)&&markKept(log);let now=await settleLog(log,at,layout.shard(job.job_id));if(now.job===void 0||
isGone2(log))return;afterwards(()=>findAgain(now.job??job))}catch(error){throw storeFault(`confirm job "${job.job_id}"`,log.path,error)}return{created:!1,job}}}
function findAgain(job){job.state==="queued"&&hints.arrive(job),isFinal(job)||hints.reconcile(job),job.state==="queued"&&wake(layout.wake(job.to))}}var init_birth=__esm(
{"lib/store/file/birth.ts"(){"use strict";init_errors();init_files();init_lock();init_transition();init_job();init_append();init_log2();init_settle();init_watch()}});import*as fs29 from"node:fs";function fileTime(path6){let now=new Date;return touchFile(path6),fs29.utimesSync(path6,now,now),Math.floor(fs29.statSync(path6).ctimeMs)}
var init_file_time=__esm({"lib/store/file/file-time.ts"(){"use strict";init_files()}});import*as fs30 from"node:fs";import{basename as basename4}from"node:path";function createLines2(layout){function enter(job){let line=lineOf6(job);line!==void 0&&
touchInside(line,lineNameOf(job))}function behindOthers(event){let key2=event.task.conversation_key;if(key2===void 0)return event;let last=namesIn2(layout.line(
event.to,key2)).toSorted().at(-1)??"",lastMs=readLineName(last)?.createdMs??0;return Date.parse(event.at)>lastMs?event:{...event,at:new Date(lastMs+1).toISOString()}}
function remove3(job){let line=lineOf6(job);line!==void 0&&(ifPresent(()=>fs30.unlinkSync(`${line}/${lineNameOf(job)}`)),removeEmpty(line))}function before(job){
let line=lineOf6(job);if(line===void 0)return;enter(job);let inHands=idsInHands(job.to),own3=lineNameOf(job);for(let name of namesIn2(line).toSorted()){let jobId=readLineName(
name)?.jobId;if(jobId===void 0||name===own3)continue;let isEarlier=name<own3;if(!isEarlier&&!inHands.has(jobId))continue;let other=look3(jobId);if(other!==void 0){
if(other.state==="unreadable"){if(inHands.has(jobId))return other;continue}if(isEarlier&&!isFinal(other)||isActive(other,inHands))return other}}}function firstIn(line,agent){
let inHands=idsInHands(agent);for(let name of namesIn2(line).toSorted()){let jobId=readLineName(name)?.jobId,job=jobId===void 0?void 0:look3(jobId);if(job!==void 0){
if(job.state==="unreadable"){if(inHands.has(job.job_id))return;continue}if(!isFinal(job)||isActive(job,inHands))return job;ifPresent(()=>fs30.unlinkSync(`${line}\
/${name}`))}}}function handOn(job){let line=lineOf6(job);if(line!==void 0)return remove3(job),firstIn(line,job.to)}function first2(of){let line=of===void 0?someLine():
lineOf6(of);if(line===void 0)return;let agent=nameOfFile(basename4(line).slice(0,basename4(line).lastIndexOf("~"))),found=firstIn(line,agent);return found===void 0&&
removeEmpty(line),found}function someLine(){let lines=directoriesIn(layout.linesRoot),some=lines[Math.floor(Math.random()*lines.length)];return some===void 0?void 0:
`${layout.linesRoot}/${some}`}function isTold(job){let line=lineOf6(job);return line===void 0?!1:namesIn2(line).toSorted().includes(lineNameOf(job))&&before(job)!==
void 0}function lineOf6(job){let key2=job.task.conversation_key;return key2===void 0?void 0:layout.line(job.to,key2)}function idsInHands(agent){return new Set(namesIn2(
layout.running(agent)).map(name=>readSortKey(name)?.jobId??""))}function look3(jobId){try{return foldAt(layout.log(jobId),jobId)?.job}catch(error){if(!(error instanceof
RelayError))throw error;return{state:"unreadable",job_id:jobId}}}return{enter,behindOthers,remove:remove3,before,handOn,first:first2,isTold}}function isActive(job,inHands){
return job.state==="running"||job.state!=="queued"&&inHands.has(job.job_id)}var init_conversation_line=__esm({"lib/store/file/conversation-line.ts"(){"use stric\
t";init_files();init_errors();init_job();init_layout();init_log2()}});import*as fs31 from"node:fs";import{dirname as dirname13}from"node:path";function createDelayed(layout){function some(){let agents2=directoriesIn(layout.queueRoot),
agent=pick2(agents2),buckets=namesIn2(`${layout.queueRoot}/${agent}`).filter(isBucket).filter(isLaterBucket),isLast2=Math.random()<.5,bucket=isLast2?buckets.toSorted().
at(-1):pick2(buckets);if(agent===void 0||bucket===void 0)return;let names=namesIn2(`${layout.queueRoot}/${agent}/${bucket}`),name=isLast2?names.toSorted().at(-1):
pick2(names);return readSortKey(readLaterName(name??"")?.sortKey??"")?.jobId}function promote(job){let target=`${layout.queue(job.to)}/${readyHintOf(job)}`;fs31.mkdirSync(
dirname13(target),{recursive:!0,mode:448}),ifPresent(()=>fs31.renameSync(layout.queueHint(job),target)),wake(layout.wake(job.to))}return{some,promote}}function pick2(items){
return items[Math.floor(Math.random()*items.length)]}var init_delayed=__esm({"lib/store/file/delayed.ts"(){"use strict";init_files();init_layout();init_watch()}});import*as fs32 from"node:fs";import{basename as basename5,dirname as dirname14}from"node:path";function createExpiry(layout){function enter(job){let hint2=hintOf(
job);if(hint2===void 0||isFinal(job)||needsPerson(job))return;let path6=layout.expiryHint(hint2);touchInside(dirname14(path6),basename5(path6))}function leave(job){
let hint2=hintOf(job);hint2!==void 0&&forget(hint2)}function due({now,limit}){let found=[];for(let bucket of namesIn2(layout.expiryRoot).toSorted()){let start3=expiryBucketStart(
bucket);if(!(start3===void 0||start3>now))for(let name of namesIn2(`${layout.expiryRoot}/${bucket}`).toSorted()){let hint2=readExpiryName(name);if(!(hint2===void 0||
hint2.at_ms>now)&&(found.push(hint2),found.length===limit))return found}}return found}function forget(hint2){let path6=layout.expiryHint(hint2);ifPresent(()=>fs32.unlinkSync(
path6))&&removeEmpty(dirname14(path6))}return{enter,leave,due,forget}}function hintOf({job_id,expires_at}){return expires_at===void 0?void 0:{job_id,at_ms:Date.
parse(expires_at)}}var init_expiry=__esm({"lib/store/file/expiry.ts"(){"use strict";init_files();init_job();init_layout()}});import*as fs33 from"node:fs";function createFamilies(layout){function enter(job){job.parent!==void 0&&touchInside(layout.family(job.parent.job_id),job.job_id)}function childrenOf(jobId){
return namesIn2(layout.family(jobId)).toSorted()}function remove3(job){if(job.parent===void 0)return;let family=layout.family(job.parent.job_id);ifPresent(()=>fs33.unlinkSync(
`${family}/${job.job_id}`)),removeEmpty(family)}function leave(job,read3){if(job.parent===void 0||fs33.existsSync(layout.family(job.job_id)))return;remove3(job);
let{parent}=job;if(fs33.existsSync(layout.family(parent.job_id)))return;let above=read3(parent.job_id);above!==void 0&&isFinal(above)&&leave(above,read3)}function rejoin(job,read3){
enter(job);let above=job.parent===void 0?void 0:read3(job.parent.job_id);above!==void 0&&(above.state==="cancelled"&&touchInside(layout.cascades,above.job_id),isFinal(
above)&&rejoin(above,read3))}return{enter,childrenOf,remove:remove3,leave,rejoin}}var init_families=__esm({"lib/store/file/families.ts"(){"use strict";init_files();
init_job()}});import*as fs34 from"node:fs";import{basename as basename6,dirname as dirname15}from"node:path";function createHints(layout,clock){let lines=createLines2(layout),
families=createFamilies(layout),expiry=createExpiry(layout),delayed=createDelayed(layout);function reconcile(job){place2(job),clear(job)}function announce(job){
lines.enter(job),families.enter(job),expiry.enter(job);let path6=job.state==="queued"?layout.birthHint(job):layout.attention(job.job_id);touchInside(dirname15(path6),
basename6(path6))}function arrive(job){return ifPresent(()=>fs34.renameSync(layout.birthHint(job),layout.queueHint(job)))}function hasArrived(job){return job.version>
1||job.state==="queued"&&!fs34.existsSync(layout.birthHint(job))}function isHinted(job){return[layout.queueHint(job),layout.runningHint(job),layout.birthHint(job)].
some(path6=>fs34.existsSync(path6))}function place2(job){isFinal(job)||(lines.enter(job),families.enter(job),expiry.enter(job)),!(job.state==="queued"&&!hasArrived(
job))&&(job.state==="queued"?queue(job):job.state==="running"?keepLease(job):needsPerson(job)&&touchFile(layout.attention(job.job_id)))}function clear(job){job.
state!=="queued"&&remove(layout.queueHint(job)),needsPerson(job)||remove(layout.attention(job.job_id)),drop(job.to,job.job_id,job.state==="running"?basename6(layout.
runningHint(job)):void 0)}function enter(before,after,isSettled){if(before.expires_at!==after.expires_at&&expiry.enter(after),before.state!==after.state)if(!isSettled&&
before.state==="running"&&setLease(before,clock.monotonic()),after.state==="running")holdLease(after);else if(after.state==="queued"){if(!isSettled||needsPerson(
before)&&isInHands3(before))return;before.state==="running"&&rename(layout.runningHint(before),after)||queue(after)}else needsPerson(after)&&touchFile(layout.attention(
after.job_id))}function outlived(before,after,by){if(!(before.state===after.state||after.state==="running"))return before.state==="running"?by==="cancel"||by===
"expire"?void 0:layout.runningHint(before):before.state==="queued"?layout.queueHint(before):needsPerson(before)?layout.attention(before.job_id):void 0}function isInHands3(job){
return statOf2(layout.runningHint(job))!==void 0}function queue(job){let path6=layout.queueHint(job);touchInside(dirname15(path6),basename6(path6))}function rename(from,job){
let to=layout.queueHint(job);return ifPresent(()=>fs34.renameSync(from,to))?!0:(fs34.mkdirSync(dirname15(to),{recursive:!0,mode:448}),ifPresent(()=>fs34.renameSync(
from,to)))}function holdLease(job){if(setLease(job,job.lease.ends_monotonic_ms))return;let path6=layout.runningHint(job);fs34.mkdirSync(dirname15(path6),{recursive:!0,
mode:448}),ifPresent(()=>fs34.renameSync(layout.queueHint(job),path6))||touchFile(path6),setLease(job,job.lease.ends_monotonic_ms)}function keepLease(job){let stat=statOf2(
layout.runningHint(job));stat!==void 0&&leaseEnd(stat.mtimeMs,clock.monotonic())!==void 0||(holdLease(job),setLease(job,Math.max(job.lease.ends_monotonic_ms,clock.
monotonic()+job.lease.lease_ms)))}function setLease(job,endsMonotonicMs){let seconds=endsMonotonicMs/1e3;return ifPresent(()=>fs34.utimesSync(layout.runningHint(
job),seconds,seconds))}function suspect(job,{byWallClock}){let path6=layout.runningHint(job),stat=statOf2(path6);if(stat===void 0)return;let seconds=(byWallClock?
clock.now():clock.monotonic())/1e3;ifPresent(()=>fs34.utimesSync(path6,seconds,stat.mtimeMs/1e3))}function running(){let hints=new Map;for(let directory of directoriesIn(
layout.runningRoot))for(let name of namesIn2(`${layout.runningRoot}/${directory}`)){let jobId=readSortKey(name)?.jobId,stat=statOf2(`${layout.runningRoot}/${directory}\
/${name}`);if(jobId===void 0||stat===void 0)continue;let now=clock.monotonic(),ends=leaseEnd(stat.mtimeMs,now),age2=clock.now()-Math.floor(stat.ctimeMs),other=hints.
get(jobId);hints.set(jobId,{job_id:jobId,agent:nameOfFile(directory),ends_monotonic_ms:later2(ends,other?.ends_monotonic_ms),age_ms:Math.min(age2,other?.age_ms??
age2),suspected:other===void 0?suspicion(stat,now):void 0,changed_at_ms:Math.max(Math.floor(stat.ctimeMs),other?.changed_at_ms??0)})}return[...hints.values()]}function drop(agent,jobId,keep2){
let directory=layout.running(agent);for(let name of namesIn2(directory))name!==keep2&&readSortKey(name)?.jobId===jobId&&remove(`${directory}/${name}`)}function withdraw(job){
remove(layout.birthHint(job)),remove(layout.queueHint(job)),remove(layout.attention(job.job_id)),lines.remove(job),families.remove(job),expiry.leave(job)}return{
announce,arrive,hasArrived,isHinted,enter,isInHands:isInHands3,outlived,queue,place:place2,clear,reconcile,setLease,suspect,running,drop,remove,withdraw,lines,families,
expiry,delayed}}function leaseEnd(mtime,nowMonotonicMs){let mtimeMs=Math.round(mtime);return mtimeMs>nowMonotonicMs+LONGEST_LEASE_MS?void 0:mtimeMs}function suspicion(stat,nowMonotonicMs){
let[read3,written2]=[Math.round(stat.atimeMs),Math.round(stat.mtimeMs)];if(read3!==written2)return{monotonic_ms:read3<=nowMonotonicMs?read3:void 0}}function later2(one,other){
return one===void 0||other===void 0?one??other:Math.max(one,other)}function statOf2(path6){try{return fs34.statSync(path6)}catch(error){if(systemCode(error)==="\
ENOENT")return;throw error}}function remove(path6){ifPresent(()=>fs34.unlinkSync(path6))}var LONGEST_LEASE_MS,init_hints=__esm({"lib/store/file/hints.ts"(){"use\
 strict";init_files();init_errors();init_job();init_conversation_line();init_delayed();init_expiry();init_families();init_layout();LONGEST_LEASE_MS=720*3600*1e3}});var NEWS,init_news=__esm({"lib/schema/news.ts"(){"use strict";NEWS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"]}});function parseDeliveryLine(value){if(typeof value!="object"||value===null)return;let line=value,{version:version2,news}=line;if(typeof version2=="number")return{
version:version2,at:textOf2(line.at),step:STEPS.find(known2=>known2===line.step)??"unknown",way:textOf2(line.way),session:textOf2(line.session),news:typeof news==
"string"?news:void 0,process:parseProcess(line.process)}}function textOf2(value){return typeof value=="string"?value:""}var STEPS,init_delivery=__esm({"lib/sche\
ma/delivery.ts"(){"use strict";init_session();STEPS=["waiting","withdrawn","offered","seen","done"]}});import*as fs35 from"node:fs";function readDeliveries(path6){let fd=openPlain(path6);if(fd==="absent"||fd==="foreign")return logOf("");try{return logOf(fs35.readFileSync(
fd,"utf8"))}finally{fs35.closeSync(fd)}}function appendDelivery(path6,version2,line){appended+=1;let text2=JSON.stringify({version:version2,...line,id:`${PROCESS_NAME2}\
.${appended}`}),fd=fs35.openSync(path6,O_RDWR2|O_APPEND4|O_CREAT5|O_NOFOLLOW6|O_NONBLOCK6,384);try{writeOnce(fd,Buffer.from(`
${text2}
`));let{size,ino}=fs35.fstatSync(fd),bytes=Buffer.alloc(size),length=fs35.readSync(fd,bytes,0,bytes.length,0),lines=linesOf4(bytes.toString("utf8",0,length));return lines[version2-
1]?.text!==text2||fs35.lstatSync(path6,{throwIfNoEntry:!1})?.ino!==ino?!1:(size>COMPACT_BYTES&&afterwards(()=>compact(path6,{lines,ino,size})),!0)}finally{fs35.closeSync(
fd)}}function compact(path6,read3){let kept=essential(read3.lines);if(kept.length*2>read3.lines.length)return;let text2=kept.map((line,at)=>`
${renumbered(line,at+1)}
`).join(""),next=`${path6}.${Math.random().toString(36).slice(2)}.next`;try{fs35.writeFileSync(next,text2,{mode:384,flag:"wx"});let now=fs35.lstatSync(path6,{throwIfNoEntry:!1});
now?.ino===read3.ino&&now.size===read3.size&&fs35.renameSync(next,path6)}finally{fs35.rmSync(next,{force:!0})}}function renumbered({text:text2},version2){let fields=parsed(
text2);return JSON.stringify({...typeof fields=="object"?fields:{},version:version2})}function essential(lines){let open3=new Map;for(let each of lines){let{step,
news}=each.line;if(news!==void 0||step!=="waiting"&&step!=="withdrawn")continue;let waits=open3.get(waiterOf(each.line))??[];step==="waiting"?waits.push(each):waits.
pop(),open3.set(waiterOf(each.line),waits)}let waiting=[...open3.values()].flat().toSorted((a2,b)=>a2.line.version-b.line.version),kept=new Set(waiting.slice(-MOST_WAITS));
return lines.filter(each=>{let{step,news}=each.line;return!(news===void 0&&(step==="waiting"||step==="withdrawn"))||kept.has(each)})}function waiterOf({session,
process:waiter}){return`${waiter?.pid} ${waiter?.start} ${session}`}function logOf(text2){let lines=linesOf4(text2).map(({line})=>line);return{version:lines.at(
-1)?.version??0,lines}}function linesOf4(text2){let lines=[];for(let each of text2.split(`
`)){let line=each===""?void 0:parseDeliveryLine(parsed(each));line?.version===lines.length+1&&lines.push({line,text:each})}return lines}function parsed(text2){try{
return JSON.parse(text2)}catch{return}}var O_RDWR2,O_APPEND4,O_CREAT5,O_NOFOLLOW6,O_NONBLOCK6,PROCESS_NAME2,appended,COMPACT_BYTES,MOST_WAITS,init_delivery_log=__esm(
{"lib/store/file/delivery-log.ts"(){"use strict";init_files();init_delivery();({O_RDWR:O_RDWR2,O_APPEND:O_APPEND4,O_CREAT:O_CREAT5,O_NOFOLLOW:O_NOFOLLOW6,O_NONBLOCK:O_NONBLOCK6}=
fs35.constants),PROCESS_NAME2=Math.random().toString(36).slice(2),appended=0;COMPACT_BYTES=16*1024,MOST_WAITS=32}});import*as fs36 from"node:fs";function noteNews(layout,job,kind,hint2){let{agent,session}=job.from,time2=Date.parse(job.updated_at).toString(36).padStart(9,"0"),
owner=session===void 0?"":`~${sessionTag(session)}`,path6=`${layout.inbox(agent)}/${time2}-${job.job_id}-${job.version}-${kind}${owner}`;(hint2===void 0||!ifPresent(
()=>fs36.renameSync(hint2,path6)))&&(ifPresent(()=>touchFile(path6))||(fs36.mkdirSync(layout.inbox(agent),{recursive:!0,mode:448}),touchFile(path6)),hint2!==void 0&&
ifPresent(()=>fs36.unlinkSync(hint2))),wake(layout.wakeInbox(agent))}function isDealtWith(layout,job,kind){let name=`${job.version}-${kind}`,{lines}=readDeliveries(
layout.deliveries(job.job_id));return lines.some(({step,news})=>step==="done"&&(news===void 0||news===name))}function readInbox(layout,agent){return namesIn2(layout.
inbox(agent)).toSorted().flatMap(name=>{let[,time2,job_id,version2,word,owner]=ITEM.exec(name)??[],kind=NEWS.find(news=>news===word);if(time2===void 0||job_id===
void 0||kind===void 0)return[];let at=new Date(Number.parseInt(time2,36)).toISOString();return[{item_id:name,kind,job_id,version:Number(version2),agent,at,owner}]})}
function dismissItems(layout,agent,itemIds){return itemIds.filter(id=>ITEM.test(id)).filter(id=>ifPresent(()=>fs36.unlinkSync(`${layout.inbox(agent)}/${id}`))).
length}var ITEM,init_inbox2=__esm({"lib/store/file/inbox.ts"(){"use strict";init_files();init_news();init_session();init_delivery_log();init_watch();ITEM=/^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/}});function createLateBirths(on6){let{layout,hints,recall}=on6;return async function(paths,now){let isAnyReady=!1;for(let path6 of paths){let birth=readBirth(path6);
if(birth===void 0)continue;let age2=now-birth.createdMs;if(age2>=0&&age2<LATE_MS2)continue;let found=await finishOne2(birth.jobId).catch(ifRefused);found==="rea\
dy"&&(isAnyReady=!0),(found==="unborn"?age2>FORGOTTEN_MS:found!=="refused")&&hints.remove(path6)}return isAnyReady};async function finishOne2(jobId){let log=openLog(
layout.log(jobId),jobId);if(log===void 0)return"unborn";try{return await finishIn(log)}finally{closeLog(log)}}async function finishIn(log){let at=recall.fold(log);
if(at.job===void 0)return at.isTakenBack===!0?"over":"unborn";let{job}=await settleLog(log,at,layout.shard(log.jobId));return job===void 0?"over":job.state==="q\
ueued"?lead(job):((isFinal(job)||needsPerson(job))&&await on6.reconcile(job),"over")}function lead(job){return hints.arrive(job)?"ready":hints.isHinted(job)?"ov\
er":(hints.queue(job),"ready")}}function ifRefused(error){if(error instanceof RelayError||systemCode(error)!==void 0)return"refused";throw error}function readBirth(path6){
let name=nameAfterBirth(path6.slice(path6.lastIndexOf("/")+1))??"",sortKey=readSortKey(name)===void 0?readLaterName(name)?.sortKey:name,jobId=readSortKey(sortKey??
"")?.jobId;if(!(sortKey===void 0||jobId===void 0))return{jobId,createdMs:createdMsOf(sortKey)}}var LATE_MS2,FORGOTTEN_MS,init_late_birth=__esm({"lib/store/file/\
late-birth.ts"(){"use strict";init_errors();init_job();init_layout();init_log2();init_settle();LATE_MS2=1e3,FORGOTTEN_MS=24*3600*1e3}});import{hash as hash3}from"node:crypto";import*as fs37 from"node:fs";function isLarge(event){return event.type!=="complete"&&event.type!=="flag"?!1:Buffer.byteLength(
event.result?.output??"")>INLINE_BYTES}async function setOutputAside(layout,jobId,event){if(event.type!=="complete"&&event.type!=="flag")return event;let result=event.
result;if(result===void 0)return event;let output_blob=await writeBeside(layout,{jobId,token:event.token,text:result.output});return{...event,result:{...result,
output:"",output_blob}}}async function writeBeside(layout,{jobId,token:token3,text:text2}){let bytes=Buffer.from(text2),sha2562=hash3("sha256",bytes),file=`${jobId}\
.${token3}.${sha2562.slice(0,16)}.output`;return await replaceFile(layout.output(jobId,file),bytes,{owner:void 0,isStill:()=>!0}),{file,bytes:bytes.length,sha256:sha2562}}
function readOutput(layout,result){let blob=result.output_blob;return blob===void 0?result.output:readBeside(layout,blob)}function readBeside(layout,blob){let jobId=blob.
file.slice(0,blob.file.indexOf(".")),path6=layout.output(jobId,blob.file),bytes=readExactly(path6,jobId,blob.bytes);if(hash3("sha256",bytes)!==blob.sha256)throw damaged2(
path6,jobId,"its SHA-256 is not the one in the log");return bytes.toString("utf8")}function readExactly(path6,jobId,length){let fd=openPlain(path6);if(fd==="abs\
ent")throw damaged2(path6,jobId,"it is missing");if(fd==="foreign")throw damaged2(path6,jobId,"it is not a plain file");try{let{size}=fs37.fstatSync(fd);if(size!==
length)throw damaged2(path6,jobId,`it has ${size} bytes instead of ${length}`);return fs37.readFileSync(fd)}finally{fs37.closeSync(fd)}}function damaged2(path6,jobId,reason){
let message=`Cannot read the output of job "${jobId}": "${path6}" is damaged, ${reason}. The job's state stands; its output is lost unless a copy exists.`,details={
job_id:jobId,file:path6,line:0,reason};return new RelayError("JOB_DAMAGED",message,{details})}var INLINE_BYTES,init_output_file=__esm({"lib/store/file/output-fi\
le.ts"(){"use strict";init_errors();init_files();INLINE_BYTES=256*1024}});import*as fs38 from"node:fs";function createQueueCursor(layout,agent){let queue=layout.queue(agent),running=layout.running(agent),keys=[],position=0,reading,unread=[],
isRunningThere=!1,births=[],loadedAt=Number.NEGATIVE_INFINITY,passed=new Map;function take(options){let keepMs=FRESH_MS+keys.length*FRESH_MS_EACH,isFresh=options.
monotonicMs-loadedAt>keepMs;isFresh&&load2(options);let isSecondLook=!1;for(;;){let key2=nextKey(options.now);if(key2===void 0){if(isFresh)return;if(!isSecondLook&&
readAgain(options.now)){isSecondLook=!0;continue}load2(options),isFresh=!0;continue}let read3=readSortKey(key2);if(!(read3===void 0||read3.write&&!options.writes)&&
!isPassed(read3.jobId,options.monotonicMs)&&options.avoid?.has(read3.jobId)!==!0&&seize(key2))return read3.jobId}}function putBack(jobId,monotonicMs2){passed.set(
jobId,monotonicMs2+PASS_OVER_MS);for(let key2 of namesIn2(running)){if(readSortKey(key2)?.jobId!==jobId)continue;let bucket=`${queue}/${readyBucketOf(key2)}`,move=()=>fs38.renameSync(
`${running}/${key2}`,`${bucket}/${key2}`);ifPresent(move)||(fs38.mkdirSync(bucket,{recursive:!0,mode:448}),ifPresent(move))}}function isPassed(jobId,monotonicMs2){
let until=passed.get(jobId);return until===void 0?!1:monotonicMs2<until?!0:(passed.delete(jobId),!1)}function takeBirths(){let met=births;return met.length>0&&(births=
[]),met}function refresh(){loadedAt=Number.NEGATIVE_INFINITY}function nextDue(){for(let bucket of namesIn2(queue).filter(isBucket).filter(isLaterBucket).toSorted()){
let first2=namesIn2(`${queue}/${bucket}`).toSorted().map(readLaterName).find(name=>name!==void 0);if(first2!==void 0)return first2.due}}function nextWork({writes:writes2}){
for(let bucket of namesIn2(queue).filter(isBucket).toSorted())for(let name of namesIn2(`${queue}/${bucket}`).toSorted()){let later3=isLaterBucket(bucket)?readLaterName(
name):{due:0,sortKey:name},read3=later3===void 0?void 0:readSortKey(later3.sortKey);if(read3!==void 0&&(writes2||!read3.write))return later3?.due}}function peek(page){
let after=page.after??"",found=[];for(let bucket of namesIn2(queue).filter(isBucket).toSorted())if(!(bucket<after.slice(0,bucket.length)))for(let name of namesIn2(
`${queue}/${bucket}`).toSorted()){let place2=`${bucket}/${name}`,ready=nameAfterBirth(name)??name,key2=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready,
read3=readSortKey(key2);if(!(place2<=after||read3===void 0)&&(found.push({job_id:read3.jobId,position:place2}),found.length===page.limit))return found}return found}
function nextKey(now){for(;position>=keys.length;){let bucket=unread.shift();if(bucket===void 0)return;readBucket(bucket,now)}let key2=keys[position];return position+=
1,key2}function load2({now,monotonicMs:monotonicMs2}){loadedAt=monotonicMs2;let buckets=namesIn2(queue).filter(isBucket),due=buckets.filter(bucket=>isLaterBucket(
bucket)&&laterBucketStart(bucket)<=now);unread=(promote(due,now)?namesIn2(queue).filter(isBucket):buckets).filter(bucket=>!isLaterBucket(bucket)).toSorted(),keys=
[],position=0,reading=void 0,isRunningThere=!1}function readAgain(now){return reading===void 0?!1:(readBucket(reading,now),keys.length>0)}function readBucket(bucket,now){
let names=namesIn2(`${queue}/${bucket}`);names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`),keys=names.filter(name=>isReady(bucket,name)).
toSorted(),position=0,reading=bucket}function isReady(bucket,name){return nameAfterBirth(name)===void 0?!0:(births.push(`${queue}/${bucket}/${name}`),!1)}function promote(buckets,now){
let moved2=!1;for(let bucket of buckets){let names=namesIn2(`${queue}/${bucket}`);for(let name of names.filter(each=>isReady(bucket,each))){let later3=readLaterName(
name);if(later3===void 0||later3.due>now)continue;let target=`${queue}/${readyBucketOf(later3.sortKey)}`;fs38.mkdirSync(target,{recursive:!0,mode:448}),ifPresent(
()=>fs38.renameSync(`${queue}/${bucket}/${name}`,`${target}/${later3.sortKey}`)),moved2=!0}names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`)}
return moved2}function seize(key2){let from=`${queue}/${reading}/${key2}`,to=`${running}/${key2}`;return ifPresent(()=>fs38.renameSync(from,to))?!0:(isRunningThere||=
fs38.existsSync(running),isRunningThere?!1:(fs38.mkdirSync(running,{recursive:!0,mode:448}),ifPresent(()=>fs38.renameSync(from,to))))}return{take,takeBirths,refresh,
putBack,nextDue,nextWork,peek}}var FRESH_MS,FRESH_MS_EACH,PASS_OVER_MS,init_queue_cursor=__esm({"lib/store/file/queue-cursor.ts"(){"use strict";init_files();init_layout();
FRESH_MS=100,FRESH_MS_EACH=.05,PASS_OVER_MS=3e4}});import*as fs39 from"node:fs";function beat(path6){let now=new Date;return ifPresent(()=>fs39.utimesSync(path6,now,now))}function silenceOf(path6){let stat=fs39.statSync(
path6,{throwIfNoEntry:!1});return stat===void 0?1/0:Math.max(0,Date.now()-stat.mtimeMs)}var init_beat=__esm({"lib/store/file/beat.ts"(){"use strict";init_files()}});import*as fs40 from"node:fs";function createSessions(layout){let document=tag=>`${layout.sessions}/${tag}.json`,folder=tag=>`${layout.sessions}/${tag}`;function inFolder(tag,name,write){
let path6=`${folder(tag)}/${name}`;ifPresent(()=>write(path6))||(fs40.mkdirSync(folder(tag),{recursive:!0,mode:448}),write(path6))}function sessionAt(path6){let session=parseSession(
read2(path6));return session&&{...session,silent_ms:silenceOf(path6)}}return{session:tag=>sessionAt(document(tag)),sessions:()=>namesIn2(layout.sessions).filter(
name=>name.endsWith(".json")).flatMap(name=>sessionAt(`${layout.sessions}/${name}`)??[]),beatSession:tag=>beat(document(tag)),keepSession(session){let path6=document(
sessionTag(session.session));ifPresent(()=>replaceHint(path6,session))||(fs40.mkdirSync(layout.sessions,{recursive:!0,mode:448}),replaceHint(path6,session))},removeSession(tag){
ifPresent(()=>fs40.unlinkSync(document(tag))),fs40.rmSync(folder(tag),{recursive:!0,force:!0})},expected:tag=>namesIn2(folder(tag)).filter(name=>/^[a-z2-7]{26}$/.
test(name)),expect:(tag,jobId)=>inFolder(tag,jobId,touchFile),unexpect(tag,jobId){ifPresent(()=>fs40.unlinkSync(`${folder(tag)}/${jobId}`))},duty:(tag,name)=>parseProcess(
read2(`${folder(tag)}/${name}.json`)),dutySilence:(tag,name)=>silenceOf(`${folder(tag)}/${name}.json`),beatDuty:(tag,name)=>beat(`${folder(tag)}/${name}.json`),
takeDuty:(tag,name,holder)=>inFolder(tag,`${name}.json`,path6=>replaceHint(path6,holder))}}function read2(path6){try{return readDocument(path6)}catch(error){if(error instanceof
SyntaxError)return;throw error}}var init_sessions2=__esm({"lib/store/file/sessions.ts"(){"use strict";init_files();init_document();init_session();init_beat()}});function createMailbox(layout,tended){let sessions=createSessions(layout),use=work=>tended("use the registry of sessions",work);return{inbox:agent=>tended("read\
 an inbox",()=>readInbox(layout,agent)),dismiss:(agent,itemIds)=>tended("dismiss news",()=>dismissItems(layout,agent,itemIds)),ready:(agent,page)=>tended("list \
the queue",()=>createQueueCursor(layout,agent).peek(page)),watch:(topic,listener)=>watchTopic(layout,topic,listener),ring:agent=>tended("wake an agent",()=>wake(
layout.wakeInbox(agent))),deliveries:jobId=>tended("read deliveries",()=>readDeliveries(layout.deliveries(jobId))),appendDelivery:(jobId,version2,line)=>tended(
"note a delivery",()=>appendDelivery(layout.deliveries(jobId),version2,line)),session:tag=>use(()=>sessions.session(tag)),sessions:()=>use(()=>sessions.sessions()),
keepSession:session=>use(()=>sessions.keepSession(session)),removeSession:session=>use(()=>sessions.removeSession(sessionTag(session))),beatSession:session=>use(
()=>sessions.beatSession(sessionTag(session))),beatDuty:(session,name)=>use(()=>sessions.beatDuty(sessionTag(session),name)),dutySilence:(session,name)=>use(()=>sessions.
dutySilence(sessionTag(session),name)),expected:session=>use(()=>sessions.expected(sessionTag(session))),expect:(session,jobId)=>use(()=>sessions.expect(sessionTag(
session),jobId)),unexpect:(session,jobId)=>use(()=>sessions.unexpect(sessionTag(session),jobId)),duty:(session,name)=>use(()=>sessions.duty(sessionTag(session),
name)),takeDuty:(session,name,holder)=>use(()=>sessions.takeDuty(sessionTag(session),name,holder))}}var init_mailbox=__esm({"lib/store/file/mailbox.ts"(){"use s\
trict";init_session();init_delivery_log();init_inbox2();init_queue_cursor();init_sessions2();init_watch()}});import*as fs41 from"node:fs";function quarantine(layout,jobId){try{touchFile(layout.attention(jobId));let source=layout.log(jobId),stat=fs41.lstatSync(source);if(!stat.
isFile()||stat.size>MAX_LOG_BYTES)return;let copy=`${layout.quarantine}/${jobId}.${stat.size}.${Math.trunc(stat.mtimeMs)}.jsonl`;fs41.copyFileSync(source,copy,fs41.constants.
COPYFILE_EXCL)}catch(error){if(systemCode(error)===void 0)throw error}}var init_quarantine=__esm({"lib/store/file/quarantine.ts"(){"use strict";init_errors();init_files();
init_log2()}});import*as fs42 from"node:fs";function createRecall(){let known2=new Map;return{fold(log){let at=known2.get(log.jobId);if(at===void 0)return fold(log);let{ino,size,
ctimeMs}=fs42.fstatSync(log.fd);return ino===at.ino&&size===at.size&&ctimeMs===at.ctimeMs?at:(known2.delete(log.jobId),fold(log))},guess:jobId=>known2.get(jobId),
forget(jobId){known2.delete(jobId)},keep(log,at){if(known2.delete(log.jobId),!(at.size>MAX_BYTES)&&(known2.set(log.jobId,at),!(known2.size<=MOST2)))for(let eldest of known2.
keys()){known2.delete(eldest);return}}}}var MOST2,MAX_BYTES,init_recall=__esm({"lib/store/file/recall.ts"(){"use strict";init_log2();MOST2=64,MAX_BYTES=64*1024}});var FAULT_KINDS,FaultKind,Open,AgentPause,init_pause2=__esm({"lib/schema/pause.ts"(){"use strict";init_mini();init_name();init_result2();FAULT_KINDS=["program_m\
issing","workspace_away","machine_busy","disk_unusable","login_needed","setup_needed","quota_spent","service_limited","service_unavailable"],FaultKind=_enum(FAULT_KINDS),
Open=object({since:Instant,at:Instant,until:Instant,pause_ms:wholeNumber(0),level:wholeNumber(1),probing_at:optional(Instant),is_costly:optional(boolean2())}),AgentPause=
object({agent:AgentId,kind:FaultKind,error:Failure,at:Instant,faults:wholeNumber(0),open:optional(Open),suspects:array(object({job_id:JobId,at:Instant})),blamed:array(
JobId)})}});import*as fs43 from"node:fs";function createRegistry(layout){return{registerAgent:record2=>amendDocument(layout.agent(record2.agent_id),{description:void 0,...record2}),
agents:()=>readAll2(layout.agentsRoot,AgentRecord),registerWorker:record2=>replaceDocument(layout.worker(record2.worker.id),record2).catch(error=>{throw isTooLarge(
error)?tooManyAgents(record2,error):error}),workers:()=>readAll2(layout.workersRoot,WorkerRecord).map(record2=>Object.assign(record2,{silent_ms:silenceOf(layout.
worker(record2.worker.id))})),beatWorker:workerId=>beat(layout.worker(workerId)),removeWorker:workerId=>{ifPresent(()=>fs43.unlinkSync(layout.worker(workerId)))},
spawn:agent=>readKnownAs(layout.spawn(agent),SpawnRecord),keepSpawn:record2=>(fs43.mkdirSync(layout.spawnedRoot,{recursive:!0,mode:448}),replaceDocument(layout.
spawn(record2.agent),record2)),forgetSpawn:agent=>{ifPresent(()=>fs43.unlinkSync(layout.spawn(agent)))},pause:agent=>readKnownAs(layout.pause(agent),AgentPause),
pauses:()=>readAll2(layout.pausedRoot,AgentPause),changePause:(agent,decide)=>{let path6=layout.pause(agent),known2=readKnownAs(path6,AgentPause),next=decide(known2);
return next===known2?known2:(next===void 0?ifPresent(()=>fs43.unlinkSync(path6)):(fs43.mkdirSync(layout.pausedRoot,{recursive:!0,mode:448}),replaceHint(path6,next)),
known2?.open!==void 0&&next?.open===void 0&&wake(layout.wake(agent)),next)},conversation:(agent,key2)=>{let document=readKnownAs(layout.conversation(agent,key2),
ConversationDocument);if(document!==void 0)return{thread_id:document.thread_id,thread_usage:document.thread_usage}},keepConversation:(agent,key2,conversation)=>amendDocument(
layout.conversation(agent,key2),{agent,key:key2,thread_usage:void 0,...conversation})}}function readAll2(directory,schema){return namesIn2(directory).filter(name=>name.
endsWith(".json")).toSorted().flatMap(name=>{let document=readKnownAs(`${directory}/${name}`,schema);return document===void 0?[]:[document]})}function isTooLarge(error){
return error instanceof RelayError&&error.code==="RECORD_TOO_LARGE"}function tooManyAgents({agents:agents2},cause){let message=`Cannot register a worker for ${agents2.
length} agents: what is noted of them does not fit into a record. Start several workers, each for some of the agents.`;return new RelayError("RECORD_TOO_LARGE",
message,{details:cause.details,cause})}var ConversationDocument,init_registry2=__esm({"lib/store/file/registry.ts"(){"use strict";init_mini();init_errors();init_files();
init_document();init_pause2();init_registry();init_result2();init_beat();init_watch();ConversationDocument=object({agent:string2(),key:string2(),thread_id:string2(),
thread_usage:optional(Usage)})}});import{randomBytes as randomBytes3}from"node:crypto";import*as fs44 from"node:fs";function isSetAside(error){return error instanceof RelayError&&error.details.set_aside===
!0}async function setAside2(layout,jobId,told){if(isAlreadyAside(layout,jobId))return;let name=`${jobId}.${told.at.replace(/[^0-9]/g,"")}.${randomBytes3(3).toString(
"hex")}.jsonl`,kept=`${layout.quarantine}/${name}`,entry={format:1,version:1,type:"set_aside",at:told.at,writer:"doctor",job_id:jobId,kept_as:kept,reason:told.reason},
log=layout.log(jobId),ino;if(ifPresent(()=>{let stat=fs44.lstatSync(log);stat.isFile()?(fs44.linkSync(log,kept),ino=stat.ino):fs44.renameSync(log,kept)})&&await flushDirectory(
layout.quarantine),!await replaceLog(layout,jobId,{entry,ino})){ino!==void 0&&ifPresent(()=>fs44.unlinkSync(kept));return}return ifPresent(()=>fs44.unlinkSync(layout.
attention(jobId))),kept}function isAlreadyAside(layout,jobId){try{foldAt(layout.log(jobId),jobId)}catch(error){return isSetAside(error)}return!1}async function replaceLog(layout,jobId,{
entry,ino}){let log=layout.log(jobId),next=`${log}.${randomBytes3(6).toString("hex")}.next`,fd=fs44.openSync(next,"wx",384);try{try{writeWhole(fd,encodeRecord(entry)),
await flushFile(fd)}finally{fs44.closeSync(fd)}if(fs44.lstatSync(log,{throwIfNoEntry:!1})?.ino!==ino||!ifPresent(()=>fs44.renameSync(next,log)))return!1}finally{
fs44.rmSync(next,{force:!0})}return await flushDirectory(layout.shard(jobId)),!0}async function shrinkLog(layout,jobId,{entry,ino}){let record2=encodeRecord(entry),
fd=openToShrink(layout.log(jobId));if(fd===void 0)return!1;try{let stat=fs44.fstatSync(fd);if(stat.ino!==ino||stat.size<record2.length||stat.size>LONGEST_SHRINK)
return!1;let bytes=Buffer.alloc(stat.size,`
`);return record2.copy(bytes),fs44.writeSync(fd,bytes,0,bytes.length,0),fs44.ftruncateSync(fd,record2.length),await flushFile(fd),!0}finally{fs44.closeSync(fd)}}
function openToShrink(path6){try{return fs44.openSync(path6,fs44.constants.O_WRONLY|fs44.constants.O_NOFOLLOW)}catch(error){if(isForeign(error)||systemCode(error)===
"ENOENT")return;throw error}}var LONGEST_SHRINK,init_set_aside=__esm({"lib/store/file/set-aside.ts"(){"use strict";init_errors();init_files();init_format();init_line();
init_log2();LONGEST_SHRINK=8*1024*1024}});import*as fs45 from"node:fs";function createShown(on6){let{layout,hints,recall}=on6,known2=new Map;function note({job_id,version:version2}){if(known2.delete(job_id),
known2.set(job_id,version2),!(known2.size<=MOST3))for(let eldest of known2.keys()){known2.delete(eldest);return}}function isKnown({job_id,version:version2}){return known2.
get(job_id)===version2}function isSettled({job,events,isInDoubt}){return job===void 0||isKnown(job)?!0:isInDoubt===!0?!1:isFinal(job)?!hasHint2(job,beforeLast(events)):
needsPerson(job)?job.version>1&&fs45.existsSync(layout.attention(job.job_id)):job.state!=="queued"||hints.hasArrived(job)}function hasHint2(job,before){if(before===
void 0)return!1;let key2=sortKeyOf(before),paths=[layout.runningHint(before)];before.state==="queued"&&(paths.push(layout.queueHint(before),layout.birthHint(before)),
paths.push(`${layout.queue(before.to)}/${readyBucketOf(key2)}/${key2}`)),needsPerson(before)&&paths.push(layout.attention(job.job_id));let conversation=job.task.
conversation_key;return conversation!==void 0&&paths.push(`${layout.line(job.to,conversation)}/${lineNameOf(job)}`),paths.some(path6=>fs45.existsSync(path6))}async function settle(log,at,{
isProven=isSettled(at)}={}){if(at.job===void 0||isProven)return at.job;try{let names=at.events.some(({type})=>type==="claim")?void 0:layout.shard(log.jobId);if((await settleLog(
log,at,names)).job===void 0)return}catch(error){throw storeFault(`flush job "${log.jobId}"`,log.path,error)}return note(at.job),at.job}async function settleJob(jobId){
let log=openLog(layout.log(jobId),jobId);if(log!==void 0)try{return await settle(log,recall.fold(log))}finally{closeLog(log)}}return{note,isKnown,isSettled,settle,
settleJob}}function beforeLast(events){let job;for(let event of events.slice(0,-1)){let next=transition(job,event);next.outcome==="changed"&&(job=next.job)}return job}
var MOST3,init_shown=__esm({"lib/store/file/shown.ts"(){"use strict";init_files();init_transition();init_job();init_layout();init_log2();init_settle();MOST3=1024}});import*as fs46 from"node:fs";function findingOf({code,message,details},file){let about={severity:"error",file,line:Number(details.line??0),message};return code===
"STORE_FORMAT_UNKNOWN"?{...about,code:"newer_log",repair:"Update durable-relay; the log stays as it is."}:code==="JOB_DAMAGED"?{...about,code:"damaged_log",repair:"\
relay doctor --fix sets the log aside with its bytes kept."}:{...about,code:"unreadable_log",repair:"Make the file yours and readable, or check the disk; the lo\
g stays as it is."}}function logsIn(directory){try{return namesIn2(directory)}catch(error){let answer2=systemCode(error);if(answer2===void 0)throw error;return{
severity:"error",code:"unreadable_log",file:directory,line:0,message:`The logs in "${directory}" cannot be read: the system answered ${answer2}.`,repair:"Make t\
he directory yours and readable, or check the disk; it stays as it is."}}}function bytesOf(path6){try{return fs46.readFileSync(path6)}catch(error){if(systemCode(
error)===void 0)throw error;return Buffer.alloc(0)}}var init_unreadable=__esm({"lib/store/file/unreadable.ts"(){"use strict";init_errors();init_files()}});import*as fs47 from"node:fs";function audit(layout){let report={accepted:0,ended:0,live:0,by_state:{},one_end:0,turns:0,write_jobs:0,write_turns_repeated:0,hints_matched:0,
hints_missing:0,hints_stray:0,outputs:0,late_lines:0,fragments:0,tombstones:0,quarantined:0,unborn:0,findings:[]},ended2=new Map,page=readRecent(layout,{limit:Number.
MAX_SAFE_INTEGER});for(let{row}of page.rows)ended2.has(row.job_id)||ended2.set(row.job_id,row.state);for(let shard of directoriesIn(layout.jobs)){let names=logsIn(
`${layout.jobs}/${shard}`);if(!Array.isArray(names)){report.findings.push(names);continue}for(let name of names){let jobId=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];
jobId!==void 0&&(auditLog(layout,jobId,report,ended2.get(jobId)),ended2.delete(jobId))}}for(let[jobId,state]of ended2)JobId.safeParse(jobId).success&&isAbsent(layout.
log(jobId))&&report.findings.push(lostLog(layout,jobId,state));return countStrayHints(layout,report),report}function auditLog(layout,jobId,report,endedAs){let read3=readFold(
layout,jobId,report);if(read3===void 0)return;let{job,events}=read3;if(job===void 0){endedAs===void 0?report.unborn+=1:report.findings.push(lostLog(layout,jobId,
endedAs));return}report.accepted+=1,report.by_state[job.state]=(report.by_state[job.state]??0)+1,job.expunged===!0&&(report.tombstones+=1),countLines(layout,jobId,
events.length,report),checkBirth(layout,job,report),checkTurns(layout,read3,report),isFinal(job)?checkEnd(layout,read3,job,report,endedAs):checkLive(layout,job,
report,endedAs)}function lostLog(layout,jobId,endedAs){return{severity:"error",code:"lost_end",job_id:jobId,file:layout.log(jobId),line:0,message:`Job "${jobId}\
" was listed as ${endedAs}, but its log holds no job.`,repair:"relay doctor --fix keeps its request id from being used for a second run."}}function readFold(layout,jobId,report){
try{return foldAt(layout.log(jobId),jobId)}catch(error){if(!(error instanceof RelayError))throw error;if(isSetAside(error)){report.quarantined+=1;return}report.
findings.push({...findingOf(error,layout.log(jobId)),job_id:jobId});return}}function countLines(layout,jobId,accepted,report){let lines=0;for(let line of readLines(
bytesOf(layout.log(jobId))))line.kind==="fragment"?report.fragments+=1:line.kind!=="mark"&&(lines+=1);report.late_lines+=Math.max(0,lines-Math.max(accepted,1))}
function checkBirth(layout,job,report){jobIdWithin(job.scope,job.request_id)!==job.job_id&&report.findings.push({severity:"error",code:"foreign_request",job_id:job.
job_id,file:layout.log(job.job_id),line:1,message:`Its request id "${job.request_id}" belongs to another job id.`,repair:"The file was copied or renamed by hand\
; move it away."})}function checkTurns(layout,{job,events},report){let isWrite=job?.task.write===!0;isWrite&&(report.write_jobs+=1);let mayRun=!0,goesOn=!1;for(let event of events)
event.type==="run"?goesOn=event.run.hasFailed!==!0:event.type==="claim"?(report.turns+=1,isWrite&&!mayRun&&(report.write_turns_repeated+=1,report.findings.push(
{severity:"error",code:"write_job_twice",job_id:job.job_id,file:layout.log(job.job_id),line:0,message:`Version ${event.version} runs a write job again without a\
 person's word.`,repair:"Report this: it breaks a promise of the store."})),mayRun=!1):event.type==="recover"||event.type==="resolve"||event.type==="release"?mayRun=
!0:event.type==="fail"?mayRun=goesOn||event.untouched===!0:event.type==="lose"&&(mayRun=goesOn)}function checkEnd(layout,{events},job,report,endedAs){report.ended+=
1;let ends=endsOf(events);if(ends<=1?report.one_end+=1:report.findings.push(finding(layout,job,"second_end",`Its log has ${ends} ends.`)),endedAs===void 0)report.
findings.push(finding(layout,job,"missing_row","It has ended, but the listing of ended jobs does not have it.","warning"));else if(endedAs!==job.state){let message=`\
The listing of ended jobs says ${endedAs}, its log says ${job.state}.`;report.findings.push(finding(layout,job,"lost_end",message))}checkOutput(layout,job,report)}
function endsOf(events){let job,ends=0;for(let event of events){let next=transition(job,event);next.outcome==="changed"&&(job=next.job),job!==void 0&&isFinal(job)&&
(ends+=1)}return ends}function checkOutput(layout,job,report){if(job.state!=="completed")return;let{output_blob,artifacts=[]}=job.result,attached=artifacts.map(
({blob})=>blob),beside=output_blob===void 0?attached:[output_blob,...attached];for(let blob of beside){report.outputs+=1;try{readBeside(layout,blob)}catch(error){
if(!(error instanceof RelayError||systemCode(error)!==void 0)||!(error instanceof Error))throw error;report.findings.push(finding(layout,job,"damaged_output",error.
message))}}}function checkLive(layout,job,report,endedAs){if(report.live+=1,endedAs!==void 0){let message2=`It was listed as ${endedAs}, but its log ends as ${job.
state}: its last lines are gone.`;report.findings.push(finding(layout,job,"lost_end",message2))}if(hasHint(layout,job)||hasHint(layout,job)){report.hints_matched+=
1;return}report.hints_missing+=1;let message=`It is ${job.state}, but no hint leads to it, so nobody will look.`;report.findings.push(finding(layout,job,"missin\
g_hint",message))}function hasHint(layout,job){return needsPerson(job)?fs47.existsSync(layout.attention(job.job_id)):[layout.queueHint(job),layout.birthHint(job),
layout.runningHint(job)].some(path6=>fs47.existsSync(path6))||job.state==="queued"&&createLines2(layout).isTold(job)}function finding(layout,job,code,message,severity="\
error"){return{severity,code,job_id:job.job_id,file:layout.log(job.job_id),line:0,message,repair:REPAIRS[code]??"Report this: it breaks a promise of the store."}}
function countStrayHints(layout,report){for(let{path:path6,jobId}of hintsOf(layout))jobId!==void 0&&fs47.existsSync(layout.log(jobId))||(report.hints_stray+=1,report.
findings.push({severity:"warning",code:"stray_hint",job_id:jobId,file:path6,line:0,message:"It leads to no job.",repair:"relay doctor --fix removes it."}))}var REPAIRS,
init_audit=__esm({"lib/store/file/audit.ts"(){"use strict";init_errors();init_files();init_transition();init_job_id();init_job();init_name();init_conversation_line();
init_done_log();init_every_hint();init_line();init_log2();init_output_file();init_set_aside();init_unreadable();REPAIRS={missing_hint:"relay doctor --fix makes \
every hint match its log.",missing_row:"relay doctor --fix adds the row.",lost_end:"relay doctor --fix corrects the listing: the log is what counts.",damaged_output:"\
The job stands; its output is lost unless a copy exists."}}});import*as fs48 from"node:fs";async function bury(layout,jobId,{retention,beside}){let found=look2(layout,jobId);if(found==="unusable"||found===void 0)return{burial:found??
"kept",bytes:0};let removeBeside=()=>removeAll(beside.map(name=>layout.output(jobId,name)));if(found==="set aside")return{burial:"gone",bytes:removeBeside()};let{
job,ino,size}=found;if(job===void 0||!isFinal(job))return{burial:"kept",bytes:0};if(job.expunged===!0)return{burial:"gone",bytes:removeBeside()};if(!isDue(found,
job,retention))return{burial:"kept",bytes:0};let bytes=0;try{if(!await replaceLog(layout,jobId,{entry:tombstoneOf(job),ino}))return{burial:"kept",bytes:0}}catch(error){
if(!isFull(error))throw error;if(bytes+=removeBeside(),!await shrinkLog(layout,jobId,{entry:tombstoneOf(job),ino}))return{burial:"full",bytes}}return bytes+=removeBeside(),
{burial:"buried",bytes:bytes+Math.max(0,size-sizeOf2(layout.log(jobId)))}}function look2(layout,jobId){try{let log=openLogToRead(layout.log(jobId),jobId);if(log===
void 0)return;try{let{ino,mtimeMs,ctimeMs}=fs48.fstatSync(log.fd);return{...fold(log),ino,touchedMs:Math.max(mtimeMs,ctimeMs)}}finally{closeLog(log)}}catch(error){
if(isSetAside(error))return"set aside";if(error instanceof RelayError)return"unusable";throw error}}function isDue(found,job,retention){let{before,isObserved,clock}=retention;
if(isObserved)return!0;let beforeMs=Date.parse(before);if([job.created_at,job.updated_at,...found.events.map(({at})=>at)].some(at=>Date.parse(at)>=beforeMs)||found.
touchedMs>=beforeMs)return!1;let age2=ageOfClaim(found,retention);return age2===void 0||clock.now()-age2<beforeMs}function ageOfClaim({events},{clock,bootId:bootId2}){
let claim2=events.findLast(event=>event.type==="claim");if(!(claim2===void 0||claim2.worker.boot_id!==bootId2))return clock.monotonic()-(claim2.lease_ends_monotonic_ms-
claim2.lease_ms)}function removeAll(paths){let bytes=0;for(let path6 of paths){let size=sizeOf2(path6);ifPresent(()=>fs48.rmSync(path6,{recursive:!0}))&&(bytes+=
size)}return bytes}function sizeOf2(path6){return fs48.lstatSync(path6,{throwIfNoEntry:!1})?.size??0}var init_bury=__esm({"lib/store/file/bury.ts"(){"use strict";
init_errors();init_files();init_job();init_log2();init_set_aside();init_tombstone()}});import{randomBytes as randomBytes4}from"node:crypto";import*as fs49 from"node:fs";function daysOf(layout){return namesIn2(layout.done).flatMap(name=>/^(\d{4}-\d\d-\d\d)\.log$/.
exec(name)?.[1]??[]).toSorted()}function lookAt2(layout,day,at){let tomorrow=new Date(at.now+2*DAY_MS3).toISOString().slice(0,10),isAhead=day>=tomorrow;if(!isAhead&&
day>=at.before.slice(0,10))return"not yet";let mark2=readDocumentAs(markOf(layout,day),Mark),size=fs49.statSync(pathOf2(layout,day),{throwIfNoEntry:!1})?.size;if(mark2!==
void 0&&mark2.size===size)return mark2.left===0?"not again":"by times";let isUnmarked=mark2===void 0&&!fs49.existsSync(markOf(layout,day)),isLate=mark2!==void 0||
isUnmarked&&day<(at.passed??"").slice(0,10);return!isAhead&&!isLate?"by times":isSeenBefore(layout,day,at)?"by observation":"not yet"}function isSeenBefore(layout,day,{
now,before}){let path6=`${layout.done}/${day}.seen`,seen=readDocumentAs(path6,object({at:string2()}));return seen!==void 0&&Date.parse(seen.at)<=now?seen.at<before:
(replaceHint(path6,{at:new Date(now).toISOString()}),!1)}function markDay(layout,day,left3){let size=fs49.statSync(pathOf2(layout,day),{throwIfNoEntry:!1})?.size??
0;replaceHint(markOf(layout,day),{size,left:left3}),left3===0&&ifPresent(()=>fs49.unlinkSync(`${layout.done}/${day}.seen`))}function readRows(layout,day){let fd=openPlain(
pathOf2(layout,day));if(fd==="absent"||fd==="foreign")return{jobIds:[],rows:[],ino:0,size:0};try{let{ino}=fs49.fstatSync(fd),bytes=fs49.readFileSync(fd),rows=bytes.
toString("utf8").split(`
`).filter(Boolean);return{jobIds:[...new Set(rows.flatMap(row=>jobIdOf2(row)??[]))],rows,ino,size:bytes.length}}finally{fs49.closeSync(fd)}}async function dropHeadlines(layout,day,{
read:read3,gone}){let kept=new Map;for(let row of read3.rows){let jobId=jobIdOf2(row);jobId!==void 0&&kept.set(jobId,gone.has(jobId)?withoutHeadline(row):row)}let path6=pathOf2(
layout,day),bytes=Buffer.from([...kept.values()].map(row=>`
${row}
`).join(""));if(bytes.length===read3.size)return;let next=`${path6}.${randomBytes4(6).toString("hex")}.next`,fd=fs49.openSync(next,"wx",384);try{try{writeWhole(
fd,bytes),await flushFile(fd)}finally{fs49.closeSync(fd)}let now=fs49.lstatSync(path6,{throwIfNoEntry:!1});now?.ino===read3.ino&&now.size===read3.size&&ifPresent(
()=>fs49.renameSync(next,path6))}finally{fs49.rmSync(next,{force:!0})}await flushDirectory(layout.done)}function dropLeftovers(layout){for(let name of namesIn2(
layout.done))name.endsWith(".next")&&fs49.rmSync(`${layout.done}/${name}`,{force:!0})}function jobIdOf2(row){return/^\{"job_id":"([a-z2-7]{26})",.*\}$/.exec(row)?.[1]}
function withoutHeadline(row){let fields=JSON.parse(row);return typeof fields!="object"||fields===null?row:JSON.stringify({...fields,headline:NO_HEADLINE})}var NO_HEADLINE,
Mark,DAY_MS3,pathOf2,markOf,init_done_days=__esm({"lib/store/file/done-days.ts"(){"use strict";init_mini();init_files();init_document();NO_HEADLINE="(removed)",
Mark=object({size:number2(),left:number2()});DAY_MS3=864e5;pathOf2=(layout,day)=>`${layout.done}/${day}.log`,markOf=(layout,day)=>`${layout.done}/${day}.collect\
ed`}});import{setImmediate as setImmediate2}from"node:timers/promises";function createSlices(){let begun2=performance.now();return async()=>{performance.now()-begun2<SLICE_MS||
(await setImmediate2(),begun2=performance.now())}}var SLICE_MS,init_slices=__esm({"lib/store/file/slices.ts"(){"use strict";SLICE_MS=20}});import*as fs50 from"node:fs";import{dirname as dirname16}from"node:path";function dropOldTopics(layout,beforeMs){for(let directory of directoriesIn(layout.conversations)){
let root=`${layout.conversations}/${directory}`,names=namesIn2(root);for(let title of new Set(names.map(name=>name.slice(0,name.indexOf("."))))){let paths=names.
filter(name=>name.startsWith(`${title}.`)).map(name=>`${root}/${name}`);if(paths.every(path6=>latestOf(path6)<beforeMs))for(let path6 of paths)fs50.rmSync(path6,
{force:!0})}}}function latestOf(path6){let at=readDocumentAs(path6,object({at:Instant}))?.at,stat=fs50.lstatSync(path6,{throwIfNoEntry:!1});return Math.max(Date.
parse(at??"")||0,stat?.mtimeMs??0,stat?.ctimeMs??0)}function createTopics(layout,clock){let now=()=>new Date(clock.now()).toISOString();async function note(agent,key2,{
title,founder,jobId}){let path6=layout.topic(agent,key2);fs50.mkdirSync(dirname16(path6),{recursive:!0,mode:448});let at=now();if(title!==void 0&&await amendDocument(
`${path6}.title.json`,{key:key2,title,at,founder}),jobId===void 0)return;let job_ids=[...(readDocumentAs(`${path6}.jobs.json`,JobsDocument)?.job_ids??[]).filter(
id=>id!==jobId),jobId].slice(-MOST_JOBS);await amendDocument(`${path6}.jobs.json`,{key:key2,job_ids,at})}function list3(agent){let directory=layout.topics(agent),
records=new Map;for(let name of namesIn2(directory)){let titled=readDocumentAs(`${directory}/${name}`,TitleDocument),worked=readDocumentAs(`${directory}/${name}`,
JobsDocument),{key:key2,at}=titled??worked??{};if(key2===void 0||at===void 0)continue;let known2=records.get(key2)??{key:key2,job_ids:[],updated_at:at};titled!==
void 0&&Object.assign(known2,{title:titled.title,founder:titled.founder}),worked!==void 0&&(known2.job_ids=worked.job_ids),at>known2.updated_at&&(known2.updated_at=
at),records.set(key2,known2)}return[...records.values()].toSorted((a2,b)=>a2.updated_at<b.updated_at?1:-1)}return{note,list:list3}}var TitleDocument,JobsDocument,
MOST_JOBS,init_topics=__esm({"lib/store/file/topics.ts"(){"use strict";init_mini();init_files();init_document();init_name();TitleDocument=object({key:ConversationKey,
title:string2(),at:Instant,founder:optional(object({agent:string2(),scope:optional(string2())}))}),JobsDocument=object({key:ConversationKey,job_ids:array(JobId),
at:Instant}),MOST_JOBS=50}});import*as fs51 from"node:fs";async function collect2(on6){let{layout,clock,before}=on6,collected={jobs:0,bytes:0,inbox_items:0,unusable:0,is_finished:!0};dropLeftovers(
layout);for(let day of daysOf(layout)){let look3=lookAt2(layout,day,{now:clock.now(),before,passed:on6.passed});if(!(look3==="not yet"||look3==="not again")){if(collected.
jobs>=on6.mostJobs){collected.is_finished=!1;break}await collectDay(on6,{day,isObserved:look3==="by observation"},collected)}}let beforeMs=Date.parse(before);return collected.
inbox_items=dropOldNews(layout,beforeMs),dropOldTopics(layout,beforeMs),collected}async function collectDay(on6,{day,isObserved},collected){let{layout}=on6,read3=readRows(
layout,day),gone=new Set,waiting=read3.jobIds;for(;;){let full=[];for await(let[jobId,burial]of buryAll(on6,{jobIds:waiting,isObserved},collected))burial==="ful\
l"?full.push(jobId):(burial==="buried"||burial==="gone")&&gone.add(jobId);if(full.length===0||full.length===waiting.length)break;waiting=full}try{await dropHeadlines(
layout,day,{read:read3,gone});let left3=read3.jobIds.length-gone.size;(left3===0||!isObserved)&&markDay(layout,day,left3)}catch(error){if(!isFull(error))throw error;
collected.is_finished=!1}}async function*buryAll(on6,{jobIds,isObserved},collected){let{layout,clock,before,bootId:bootId2}=on6,retention={clock,before,bootId:bootId2,
isObserved},slice=createSlices();for(let[shard,ids]of byShard(jobIds)){let beside=besideOf(namesIn2(`${layout.jobs}/${shard}`),new Set(ids));for(let jobId of ids){
if(collected.jobs>=on6.mostJobs){collected.is_finished=!1;return}let{burial,bytes}=await bury(layout,jobId,{retention,beside:beside.get(jobId)??[]});collected.bytes+=
bytes,burial==="buried"&&(collected.jobs+=1),burial==="unusable"&&(collected.unusable+=1),yield[jobId,burial],await slice()}}}function byShard(jobIds){let shards=new Map;
for(let jobId of jobIds){let shard=shards.get(shardOf(jobId))??[];shard.push(jobId),shards.set(shardOf(jobId),shard)}return shards}function besideOf(names,ids){
let beside=new Map;for(let name of names){let jobId=name.slice(0,name.indexOf("."));!ids.has(jobId)||name===`${jobId}.jsonl`||beside.set(jobId,[...beside.get(jobId)??
[],name])}return beside}function dropOldNews(layout,beforeMs){let dropped=0;for(let agent of directoriesIn(layout.inboxRoot)){let directory=`${layout.inboxRoot}\
/${agent}`;for(let name of namesIn2(directory)){let path6=`${directory}/${name}`;if(!(Number.parseInt(name.slice(0,9),36)<beforeMs))continue;let stat=fs51.lstatSync(
path6,{throwIfNoEntry:!1});stat===void 0||Math.max(stat.mtimeMs,stat.ctimeMs)>=beforeMs||ifPresent(()=>fs51.unlinkSync(path6))&&(dropped+=1)}}return dropped}var init_collect=__esm(
{"lib/store/file/collect.ts"(){"use strict";init_files();init_job_id();init_bury();init_done_days();init_slices();init_topics()}});import*as fs52 from"node:fs";async function readEnded(layout,now){let ended2={ids:createIdSet(),unsure:new Map},slice=createSlices(),days=namesIn2(layout.done).
filter(name=>/^\d{4}-\d\d-\d\d\.log$/.test(name)),unsureFrom=new Date(Math.max(0,lastRowMs(layout,days,now)-UNSURE_MS)).toISOString();for(let day of days)for(let rows of rowsOf2(
`${layout.done}/${day}`)){for(let row of rows){let[,jobId,state="",at=""]=ROW.exec(row)??[];jobId!==void 0&&(at<unsureFrom?ended2.ids.add(jobId):ended2.unsure.set(
jobId,state))}await slice()}return ended2}function lastRowMs(layout,days,now){let today=new Date(now).toISOString().slice(0,10),last=days.filter(day=>day.slice(
0,10)<=today).toSorted().at(-1),lastMs=0;if(last===void 0)return lastMs;for(let rows of rowsOf2(`${layout.done}/${last}`))for(let row of rows){let ms=Date.parse(
ROW.exec(row)?.[3]??"");ms>lastMs&&(lastMs=ms)}return Math.min(lastMs,now)}function*rowsOf2(path6){let fd=openPlain(path6);if(!(fd==="absent"||fd==="foreign"))try{
let chunk=Buffer.allocUnsafe(CHUNK2),rest2="";for(;;){let count4=fs52.readSync(fd,chunk),rows=(rest2+chunk.toString("latin1",0,count4)).split(`
`);if(rest2=count4===0?"":(rows.pop()??"").slice(0,LONGEST_ROW),yield rows,count4===0)return}}finally{fs52.closeSync(fd)}}function createIdSet(){let places=1024,
table2=new Uint32Array(places*WORDS3),size=0,key2=new Uint32Array(WORDS3);function placeOf4(){let place2=(key2[0]??0)&places-1;for(;table2[place2*WORDS3]!==0&&!isKeyAt(
place2);)place2=place2+1&places-1;return place2}function isKeyAt(place2){for(let word=0;word<WORDS3;word+=1)if(table2[place2*WORDS3+word]!==key2[word])return!1;
return!0}function insert(){let place2=placeOf4();table2[place2*WORDS3]===0&&(table2.set(key2,place2*WORDS3),size+=1)}function grow(){let old=table2;places*=2,table2=
new Uint32Array(places*WORDS3),size=0;for(let at=0;at<old.length;at+=WORDS3)old[at]!==0&&(key2.set(old.subarray(at,at+WORDS3)),insert())}return{add(id){size*2>=
places&&grow(),readKey(id,key2),insert()},has(id){return readKey(id,key2),table2[placeOf4()*WORDS3]!==0},size:()=>size}}function readKey(id,key2){for(let word=0;word<
WORDS3;word+=1){let bits=0;for(let at=word*CHARACTERS_OF_A_WORD;at<(word+1)*CHARACTERS_OF_A_WORD;at+=1){let code=id.charCodeAt(at);bits=bits<<5|(code>=97?code-97:
code-24)}key2[word]=word===0?(bits|TAKEN)>>>0:bits}}var CHUNK2,LONGEST_ROW,ROW,UNSURE_MS,WORDS3,CHARACTERS_OF_A_WORD,TAKEN,init_ended_ids=__esm({"lib/store/file\
/ended-ids.ts"(){"use strict";init_files();init_slices();CHUNK2=1024*1024,LONGEST_ROW=64*1024,ROW=/^\{"job_id":"([a-z2-7]{26})","state":"(completed|failed|cancelled|expired)",.*"updated_at":"([^"]+)".*\}$/,
UNSURE_MS=3600*1e3;WORDS3=4,CHARACTERS_OF_A_WORD=6,TAKEN=2147483648}});import*as fs53 from"node:fs";import{basename as basename7}from"node:path";async function rebuildHints(layout,clock,progress=()=>{}){let rebuilt={jobs:0,damaged:0,
unreadable:0,stray:0},hints=createHints(layout,clock),slice=createSlices();await attempt(rebuilt,()=>clearTheWay(layout,clock));let ended2=await readEnded(layout,
clock.now()),isHinted=createLookup(layout),shards=0;for(let shard of directoriesIn(layout.jobs)){for(let name of await readableNames(`${layout.jobs}/${shard}`,rebuilt)){
let jobId=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];jobId===void 0||ended2.ids.has(jobId)||(rebuilt.jobs+=1,await attempt(rebuilt,()=>rebuildOne({layout,hints,ended:ended2,
isHinted,rebuilt},jobId)),await slice())}shards+=1,progress(shards,rebuilt),await slice()}return await attempt(rebuilt,()=>{rebuilt.stray=dropStrays(layout)}),rebuilt}
async function attempt(rebuilt,step){try{await step()}catch(error){if(!(error instanceof Error)||systemCode(error)===void 0)throw error;(rebuilt.undone===void 0||
isFull(error))&&(rebuilt.undone=error)}}async function readableNames(directory,rebuilt){let names=[];return await attempt(rebuilt,()=>{names=namesIn2(directory)}),
names}async function rebuildOne(on6,jobId){let{layout,hints,ended:ended2,rebuilt}=on6,job=readOrShow(on6,jobId);if(job==="damaged")rebuilt.damaged+=1;else if(job===
"unreadable")rebuilt.unreadable+=1;else if(job!==void 0&&job.state!==ended2.unsure.get(jobId)){let isNew=job.state==="queued"&&!hints.hasArrived(job);(isNew||isFinal(
job)||needsPerson(job))&&await settleWhole(layout.log(jobId),jobId),isNew&&hints.arrive(job),hints.reconcile(job),isFinal(job)||hints.families.rejoin(job,id=>peekJob(
layout.log(id),id));let news=newsOf(job);news!==void 0&&noteNews(layout,job,news),isFinal(job)&&noteEnd(layout,job)}}function readOrShow(on6,jobId){let{layout,isHinted}=on6;
try{return foldAt(layout.log(jobId),jobId)?.job}catch(error){if(!(error instanceof RelayError))throw error;return isSetAside(error)?"damaged":error.code==="JOB_\
DAMAGED"?(quarantine(layout,jobId),"damaged"):(isHinted(jobId)||touchFile(layout.attention(jobId)),"unreadable")}}function createLookup(layout){let known2;return jobId=>(known2??=
new Set(Array.from(hintsOf(layout),hint2=>hint2.jobId)),known2.has(jobId))}function clearTheWay(layout,clock){for(let root of[layout.queueRoot,layout.runningRoot,
layout.inboxRoot,layout.linesRoot,layout.familiesRoot]){let directories=new Set(directoriesIn(root));for(let name of namesIn2(root)){if(directories.has(name))continue;
let kept=`${layout.quarantine}/${basename7(root)}.${name}.${clock.now()}`;ifPresent(()=>fs53.renameSync(`${root}/${name}`,kept))}}}function dropStrays(layout){let dropped=0;
for(let{path:path6,jobId}of hintsOf(layout))jobId!==void 0&&!isAbsent(layout.log(jobId))||ifPresent(()=>fs53.rmSync(path6,{recursive:!0}))&&(dropped+=1);for(let parent of directoriesIn(
layout.familiesRoot))removeEmpty(layout.family(parent));return dropped}var init_rebuild=__esm({"lib/store/file/rebuild.ts"(){"use strict";init_errors();init_files();
init_transition();init_job();init_done_log();init_ended_ids();init_every_hint();init_hints();init_inbox2();init_log2();init_quarantine();init_set_aside();init_settle();
init_slices()}});import*as fs54 from"node:fs";function removeRows(layout,jobIds){for(let day of namesIn2(layout.done).filter(name=>/^\d{4}-\d\d-\d\d\.log$/.test(name))){let path6=`${layout.
done}/${day}`,rows=readRows2(path6),kept=rows.filter(row=>!jobIds.has(jobOf2(row)));if(kept.length===rows.length)continue;let aside=`${path6}.${process.hrtime.bigint()}\
.new`;fs54.writeFileSync(aside,kept.map(row=>`
${row}
`).join(""),{mode:384,flag:"wx"}),fs54.renameSync(aside,path6)}}function readRows2(path6){let fd=openPlain(path6);if(fd==="absent"||fd==="foreign")return[];try{
return fs54.readFileSync(fd,"utf8").split(`
`).filter(row=>row!=="")}finally{fs54.closeSync(fd)}}function jobOf2(row){return/^\{"job_id":"([a-z2-7]{26})"/.exec(row)?.[1]??""}var init_row_removal=__esm({"l\
ib/store/file/row-removal.ts"(){"use strict";init_files()}});function createUpkeep(layout,clock){async function repair2(){let repaired=[],wronglyListed=new Set;for(let{code,job_id,message}of audit(layout).findings){if(job_id===
void 0||!SET_ASIDE.has(code))continue;if(code==="lost_end"&&peekJob(layout.log(job_id),job_id)!==void 0){wronglyListed.add(job_id);continue}let at=new Date(clock.
now()).toISOString(),kept=await setAside2(layout,job_id,{at,reason:message});kept!==void 0&&repaired.push(`job ${job_id} set aside, its bytes are in "${kept}"`)}
wronglyListed.size>0&&(removeRows(layout,wronglyListed),repaired.push(`jobs that were listed as ended go on as their logs say: ${[...wronglyListed].join(", ")}`));
let rebuilt=await rebuildHints(layout,clock),{undone}=rebuilt;if(undone!==void 0)throw storeFault("make every hint match",layout.root,undone);return repaired.push(
`hints of ${rebuilt.jobs} live jobs made to match, ${rebuilt.stray} strays removed`),{repaired,audit:audit(layout)}}async function tended(work){try{return await work()}catch(error){
throw storeFault("collect ended jobs",layout.root,error)}}async function collectAll(before,mostJobs){let known2=readDocumentAs(layout.upkeep,UpkeepDocument),bootId2=readDocumentAs(
layout.document,StoreDocument)?.boot_id,passed=known2?.passed,collected=await collect2({layout,clock,before,bootId:bootId2,passed,mostJobs}),at=delayMs=>new Date(
clock.now()+delayMs).toISOString();return note({collected_at:at(0),next_at:at(collected.is_finished?DAILY_MS:UNFINISHED_MS),passed:collected.is_finished&&before>
(passed??"")?before:passed}),collected}function note(document){afterwards(()=>replaceHint(layout.upkeep,{...knownFields(),...document}))}function knownFields(){
return readDocumentAs(layout.upkeep,looseObject({}))??{}}function isDue2(){let{next_at}=readDocumentAs(layout.upkeep,UpkeepDocument)??{},now=clock.now();return next_at===
void 0||Date.parse(next_at)<=now||Date.parse(next_at)>now+DAILY_MS}return{audit:()=>Promise.resolve(audit(layout)),repair:()=>withLock(layout.root,repair2),collect:before=>tended(
()=>withLock(layout.root,()=>collectAll(before,Number.POSITIVE_INFINITY))),collectWhenDue:(before,mostJobs)=>tended(async()=>{if(isDue2())return withLock(layout.
root,async()=>isDue2()?collectAll(before,mostJobs):void 0)})}}var SET_ASIDE,DAILY_MS,UNFINISHED_MS,init_upkeep=__esm({"lib/store/file/upkeep.ts"(){"use strict";
init_mini();init_files();init_document();init_lock();init_registry();init_audit();init_collect();init_log2();init_rebuild();init_row_removal();init_set_aside();
SET_ASIDE=new Set(["damaged_log","lost_end"]),DAILY_MS=864e5,UNFINISHED_MS=36e5}});function createFileStore(options){let{layout,clock}=options,hints=createHints(layout,clock),recall=createRecall(),create=createBirths({layout,hints,recall}),shown=createShown(
{layout,hints,recall}),finishBirths=createLateBirths({layout,hints,recall,reconcile}),registry2=createRegistry(layout),topics=createTopics(layout,clock),cursors=new Map,
watches=new Set;function cursorOf(agent){let cursor=cursors.get(agent)??createQueueCursor(layout,agent);return cursors.set(agent,cursor),cursor}async function guarded2(jobId,work){
try{return await work()}catch(error){throw error instanceof RelayError&&error.code==="JOB_DAMAGED"&&!isSetAside(error)&&quarantine(layout,jobId),storeFault(`use\
 job "${jobId}"`,layout.root,error)}}async function tended(action,work){try{return await work()}catch(error){throw storeFault(action,layout.root,error)}}function readFold2(jobId){
return foldAt(layout.log(jobId),jobId,log=>recall.fold(log))}async function change2(jobId,decide){for(let tries=0;tries<MAX_TRIES2;tries+=1){let log=openLog(layout.
log(jobId),jobId);if(log===void 0)throw notFound2(jobId);try{let done=await changeOnce(log,decide);if(done!==void 0)return done}finally{closeLog(log)}}let message=`\
Cannot change job "${jobId}": ${MAX_TRIES2} others were first. Try again.`;throw new RelayError("JOB_CONTESTED",message)}async function changeOnce(log,decide){let guess=recall.
guess(log.jobId),guessed=guess===void 0?void 0:planFrom(guess,decide),plan=isWorthATry(guessed)?guessed:planFrom(recall.fold(log),decide);if(plan===void 0)throw notFound2(
log.jobId);let{at,proposal:proposal2,next}=plan;if(next?.outcome!=="changed"||proposal2===void 0)return unchanged(log,plan);let event=isLarge(proposal2.event)?await withOutputAside(
log,proposal2.event):proposal2.event,{durable}=proposal2,alsoFlush=event.type!=="claim"&&!hints.hasArrived(plan.job)?layout.shard(log.jobId):void 0,grown=await appendEvent(
log,at,{event,durable,alsoFlush});if(grown?.job===void 0){recall.forget(log.jobId);return}recall.keep(log,grown);let[before,after]=[plan.job,grown.job];return durable&&
shown.note(after),afterwards(()=>{let isUnsettled=proposal2.unsettled===!0;hints.enter(before,after,!isUnsettled);let hint2=isUnsettled?void 0:hints.outlived(before,
after,event.type),wasRunning=before.state==="running";noteChange(after,{by:event.type,hint:hint2,wasRunning,isUnsettled})}),{changed:!0,job:after}}async function unchanged(log,{
at,job,proposal:proposal2,next}){if(isFinal(job)||proposal2?.durable===!0){let isProven=isFinal(job)?shown.isSettled(at):shown.isKnown(job);if(await shown.settle(
log,at,{isProven})===void 0)throw notFound2(log.jobId)}if(next?.outcome==="refused")throw new RelayError(next.code,next.message);return{changed:!1,job}}async function withOutputAside(log,event){
try{return await setOutputAside(layout,log.jobId,event)}catch(error){throw storeFault(`keep the output of job "${log.jobId}"`,log.path,error)}}function noteChange(job,done){
isFinal(job)&&(noteEnd(layout,job),hints.expiry.leave(job),hints.families.leave(job,jobId=>peekJob(layout.log(jobId),jobId)),done.isUnsettled!==!0&&!isStopping(
job,done)&&handOn(job)),job.state==="queued"&&done.isUnsettled!==!0&&wake(layout.wake(job.to));let news=newsOf(job,done.by);news!==void 0&&!(done.isLate===!0&&isDealtWith(
layout,job,news))?noteNews(layout,job,news,done.hint):done.hint!==void 0&&hints.remove(done.hint)}function settleQueued(job){hints.isInHands(job)&&(hints.reconcile(
job),wake(layout.wake(job.to)))}function isStopping(job,{wasRunning}){return wasRunning===!1?!1:(job.state==="cancelled"||job.state==="expired")&&hints.isInHands(
job)}function handOn(job){let next=hints.lines.handOn(job);next?.state!=="queued"||!hints.hasArrived(next)||(hints.queue(next),wake(layout.wake(next.to)))}function nudge(behind){
let first2=hints.lines.first(behind);first2?.state!=="queued"||first2.job_id===behind?.job_id||hints.isHinted(first2)||(hints.queue(first2),wake(layout.wake(first2.
to)))}async function readShown(jobId){let at=readFold2(jobId);if(at===void 0||shown.isSettled(at))return at;if(await shown.settleJob(jobId)!==void 0)return at}async function reconcile(seen){
let job=isFinal(seen)||needsPerson(seen)?await shown.settleJob(seen.job_id):seen;job!==void 0&&(hints.place(job),noteChange(job,{isLate:!0}),hints.clear(job),isFinal(
job)&&handOn(job))}async function take(agent,which){let cursor=cursorOf(agent),next=()=>cursor.take({...which,monotonicMs:clock.monotonic()}),jobId=next(),births=cursor.
takeBirths();return births.length===0||!await finishBirths(births,which.now)||jobId!==void 0?jobId:(cursor.refresh(),next())}return{...createMailbox(layout,tended),
workspace:options.workspace,location:layout.root,create:event=>guarded2(event.job_id,()=>create(event)),change:(jobId,decide)=>guarded2(jobId,()=>change2(jobId,
decide)),append:(jobId,expectedVersion,proposal2)=>guarded2(jobId,async()=>{let done=await change2(jobId,job=>job.version===expectedVersion?proposal2:void 0);return done.
changed?done.job:void 0}),read:jobId=>guarded2(jobId,()=>readFold2(jobId)?.job),readSettled:jobId=>guarded2(jobId,async()=>(await readShown(jobId))?.job),history:jobId=>guarded2(
jobId,async()=>[...(await readShown(jobId))?.events??[]]),find:(prefix,limit)=>tended("look up an id",()=>findIds(layout,prefix,limit)),output:(result,offset,length)=>tended(
"read an output",()=>{let text2=readOutput(layout,result);return{text:text2.slice(offset,offset+length),total:text2.length}}),keepText:of=>tended("keep a text",
()=>writeBeside(layout,of)),readText:blob=>tended("read a text",()=>readBeside(layout,blob)),take:(agent,which)=>tended("take a job",()=>take(agent,which)),reconcile:job=>guarded2(
job.job_id,()=>reconcile(job)),settle:job=>guarded2(job.job_id,async()=>{if(job.state==="queued")return settleQueued(job);isFinal(job)&&await shown.settleJob(job.
job_id),hints.drop(job.to,job.job_id),isFinal(job)&&handOn(job)}),before:job=>tended("look at a conversation",()=>hints.lines.before(job)),nudge:behind=>tended(
"look at a conversation",()=>nudge(behind)),busy:agent=>tended("count running jobs",()=>namesIn2(layout.running(agent)).length),children:jobId=>tended("list chi\
ldren",()=>hints.families.childrenOf(jobId)),openCascade:jobId=>tended("note a cancellation",()=>touchInside(layout.cascades,jobId)),closeCascade:jobId=>tended(
"end a cancellation",()=>hints.remove(layout.cascade(jobId))),cascades:()=>tended("list cancellations",()=>namesIn2(layout.cascades)),putBack:({agent,job_id})=>tended(
"put a job back",()=>cursorOf(agent).putBack(job_id,clock.monotonic())),drop:({agent,job_id})=>tended("drop a hint",()=>hints.drop(agent,job_id)),nextDue:agent=>tended(
"look ahead",()=>cursorOf(agent).nextDue()),nextWork:(agent,which)=>tended("look ahead",()=>cursorOf(agent).nextWork(which)),someDelayed:()=>tended("look at del\
ayed jobs",()=>hints.delayed.some()),promote:job=>tended("lead to a job",()=>hints.delayed.promote(job)),expiring:page=>tended("look for overdue jobs",()=>hints.
expiry.due(page)),forgetExpiry:hint2=>tended("drop a hint",()=>hints.expiry.forget(hint2)),ready:(agent,page)=>tended("list the queue",()=>cursorOf(agent).peek(
page)),busyAgents:()=>{let names=[layout.queueRoot,layout.runningRoot].flatMap(directoriesIn);return Promise.resolve([...new Set(names)].map(nameOfFile).toSorted())},
running:()=>tended("list running jobs",()=>hints.running()),attention:()=>tended("list jobs that wait for a person",()=>namesIn2(layout.attentionRoot).toSorted()),
recent:page=>tended("list ended jobs",()=>readRecent(layout,page,clock.now())),touch:(job,endsMonotonicMs)=>tended("renew a lease",()=>hints.setLease(job,endsMonotonicMs)),
suspect:(job,mark2)=>tended("mark a lease",()=>hints.suspect(job,mark2)),fileTime:()=>tended("read the time of the disk",()=>fileTime(layout.time)),watch:(topic,listener)=>{
let watch3=watchTopic(layout,topic,listener);return watches.add(watch3),{close(){watches.delete(watch3),watch3.close()}}},report:(jobId,token3,activity)=>{let at=new Date(
clock.now()).toISOString();appendActivity(layout.activity(jobId),token3,activity,at)},activity:(jobId,page)=>tended("read activity",()=>readActivity(layout.activity(
jobId),page)),registerAgent:record2=>tended("register an agent",()=>registry2.registerAgent(record2)),agents:()=>tended("list agents",()=>registry2.agents()),registerWorker:record2=>tended(
"register a worker",()=>registry2.registerWorker(record2)),removeWorker:workerId=>tended("remove a worker",()=>registry2.removeWorker(workerId)),workers:()=>tended(
"list workers",()=>registry2.workers()),beatWorker:workerId=>tended("renew a worker",()=>registry2.beatWorker(workerId)),spawnLog:agent=>layout.spawnLog(agent),
spawn:agent=>tended("look up a started worker",()=>registry2.spawn(agent)),keepSpawn:record2=>tended("note a started worker",()=>registry2.keepSpawn(record2)),forgetSpawn:agent=>tended(
"forget a started worker",()=>registry2.forgetSpawn(agent)),pause:agent=>tended("look up a pause",()=>registry2.pause(agent)),pauses:()=>tended("look up pauses",
()=>registry2.pauses()),changePause:(agent,decide)=>tended("note a pause",()=>registry2.changePause(agent,decide)),conversation:(agent,key2)=>tended("look up a \
conversation",()=>registry2.conversation(agent,key2)),keepConversation:(agent,key2,conversation)=>tended("keep a conversation",()=>registry2.keepConversation(agent,
key2,conversation)),conversations:agent=>tended("list conversations",()=>topics.list(agent)),noteConversation:(agent,key2,note)=>tended("note a conversation",()=>topics.
note(agent,key2,note)),upkeep:createUpkeep(layout,clock),close(){for(let watch3 of watches)watch3.close();watches.clear()}}}function planFrom(at,decide){if(at.job===
void 0)return;let proposal2=decide(at.job),next=proposal2===void 0?void 0:transition(at.job,proposal2.event);return{at,job:at.job,proposal:proposal2,next}}function isWorthATry(plan){
return plan?.proposal===void 0||plan.next?.outcome!=="changed"?!1:plan.job.state==="running"&&"token"in plan.proposal.event}function findIds(layout,prefix,limit){
return shardsOf(prefix).flatMap(shard=>namesIn2(`${layout.jobs}/${shard}`).flatMap(name=>{let id=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];return id?.startsWith(
prefix)===!0?[id]:[]})).toSorted().slice(0,limit)}function notFound2(jobId){let message=`Cannot find job "${jobId}" in this workspace: no such job. List the job\
s to see their ids.`;return new RelayError("JOB_NOT_FOUND",message,{details:{job_id:jobId}})}var MAX_TRIES2,init_file_store=__esm({"lib/store/file/file-store.ts"(){
"use strict";init_errors();init_files();init_transition();init_job();init_job_id();init_activity_log();init_append();init_done_log();init_birth();init_file_time();
init_hints();init_inbox2();init_late_birth();init_layout();init_log2();init_output_file();init_mailbox();init_quarantine();init_queue_cursor();init_recall();init_registry2();
init_set_aside();init_shown();init_upkeep();init_topics();init_watch();MAX_TRIES2=200}});import*as fs55 from"node:fs";function refuseOtherBoot(layout,document,machine){if(machine===void 0||document.host_name===void 0)return;let beatAt=fs55.statSync(
layout.document).mtimeMs,age2=fileTime(layout.time)-beatAt;if(isSame2(document,machine)&&(beatAt<machine.startedAtMs||age2<-SKEW_MS)||age2>SILENT_MS2)return;age2<
-SKEW_MS&&beat(layout.document);let seconds=Math.ceil((SILENT_MS2-Math.max(0,age2))/1e3);throw inUse(layout,document.host_name,`If "${document.host_name}" is of\
f, try again in ${seconds} s.`)}function isSame2(document,{host:host2,name}){return document.host!==void 0||host2!==void 0?document.host===host2:document.host_name===
name}function keepPresence(store,on6){let{layout,clock}=on6,lookedAt=clock.monotonic(),takenBy;function look3(){lookedAt=clock.monotonic();let document=readDocument(
layout.document);takenBy=document===void 0||document.boot_id===on6.bootId?void 0:document.host_name,document?.boot_id===on6.bootId&&beat(layout.document)}function check3(){
if(clock.monotonic()-lookedAt>STALE_MS&&look3(),takenBy!==void 0)throw inUse(layout,takenBy,"It took the store over while this machine was paused; start again h\
ere when it has left.")}let timer=setInterval(()=>{try{look3(),takenBy!==void 0&&on6.retake().then(look3,()=>{})}catch{}},BEAT_MS2).unref();return{...store,create:event=>attempt2(
()=>store.create(event)),append:(jobId,version2,proposal2)=>attempt2(()=>store.append(jobId,version2,proposal2)),change:(jobId,decide)=>attempt2(()=>store.change(
jobId,decide)),take:(agent,which)=>attempt2(()=>store.take(agent,which)),close(){clearInterval(timer),store.close()}};async function attempt2(work){return check3(),
work()}}function inUse(layout,name,advice2){let message=`Cannot use the store "${layout.root}": machine "${name}" uses it now, and two machines on one directory\
 would run jobs twice. Set RELAY_DATA_DIR to a directory of its own on each. ${advice2}`;return new RelayError("STORE_IN_USE",message,{details:{path:layout.root,
host:name}})}var BEAT_MS2,STALE_MS,SILENT_MS2,SKEW_MS,init_presence=__esm({"lib/store/file/presence.ts"(){"use strict";init_errors();init_document();init_beat();
init_file_time();BEAT_MS2=3e4,STALE_MS=1.5*BEAT_MS2,SILENT_MS2=3*BEAT_MS2,SKEW_MS=6e4}});import*as fs56 from"node:fs";import{dirname as dirname17,join as join18}from"node:path";async function openFileStore(asked){let found=storeOf(secureDataDir(asked.
dataDir),asked.workspace),options={...asked,workspace:found.workspace},root=found.directory,layout=layoutOf(root),isMatching=!0;try{await makeToMatch(layout,options)}catch(error){
let fault=storeFault("open the store",root,error);if(!isFull(fault)||isAbsent(layout.quarantine))throw fault;options.warn?.(`the disk that holds "${root}" is fu\
ll, so hints were not made to match after the restart; jobs can be read, and \`relay gc\` frees space`),isMatching=!1}await refuseOtherFolder(layout,options.workspace);
let{workspace,bootId:bootId2,clock,machine}=options,files=createFileStore({layout,workspace,clock}),store=machine===void 0?files:keepPresence(files,{layout,bootId:bootId2,
clock,retake:()=>makeToMatch(layout,options)});return isMatching?store:tryAgain(store,()=>makeToMatch(layout,options))}async function makeToMatch(layout,options){
let document=readStoreDocument(layout,options);document===void 0?await makeStore(layout,options):document.boot_id!==options.bootId&&await repairAfterBoot(layout,
document,options)}function tryAgain(store,work){let isTrying=!1,timer=setInterval(()=>{isTrying||(isTrying=!0,work().then(()=>clearInterval(timer),()=>{}).finally(
()=>{isTrying=!1}))},TRY_AGAIN_MS).unref();return{...store,close(){clearInterval(timer),store.close()}}}function readStoreDocument(layout,options){let document;
try{document=readDocument(layout.document,MOST_BYTES3)}catch(error){if(!(error instanceof SyntaxError))throw error;return setAside3(layout,options)}if(document===
void 0)return;let format6=formatOf(document);if(format6>1){let message=`Cannot open the store "${layout.root}": it has format ${format6}, this program knows for\
mats up to ${1}. Update durable-relay; nothing was changed.`;throw new RelayError("STORE_FORMAT_UNKNOWN",message,{details:{path:layout.root}})}let parsed2=StoreDocument.
safeParse(document);return parsed2.success?parsed2.data:setAside3(layout,options)}function setAside3(layout,options){let target=join18(layout.quarantine,`store.\
json.${options.clock.now()}`);fs56.mkdirSync(layout.quarantine,{recursive:!0,mode:448}),fs56.renameSync(layout.document,target),options.warn?.(`store.json of "${layout.
root}" was damaged; kept as "${target}", made again`)}async function makeStore(layout,options){let found=unsafeFileSystem(options.dataDir);found!==void 0&&options.
warn?.(`"${options.dataDir}" is on ${found.name}, where a flush may not reach the disk: after a power cut acknowledged jobs may be missing; RELAY_DATA_DIR can n\
ame a directory on a plain local disk`);for(let directory of[layout.root,layout.jobs,layout.done,layout.attentionRoot,layout.quarantine,layout.agentsRoot,layout.
workersRoot,layout.queueRoot,layout.runningRoot,layout.wakeRoot,layout.inboxRoot,layout.conversations,layout.linesRoot,layout.familiesRoot,layout.cascades,layout.
sessions])fs56.mkdirSync(directory,{recursive:!0,mode:448});for(let shard=0;shard<256;shard+=1){let name=shard.toString(16).padStart(2,"0");fs56.mkdirSync(join18(
layout.jobs,name),{recursive:!0,mode:448})}await flushDirectory(layout.jobs),await flushDirectory(layout.root),await flushAbove(layout.root),await rebuild(layout,
options),await writeDocument(layout,options,new Date(options.clock.now()).toISOString());let left3=leftLine(dirname17(layout.root),options.workspace);left3!==void 0&&
options.warn?.(left3)}async function flushAbove(path6){for(let above=dirname17(path6);;above=dirname17(above)){try{await flushDirectory(above)}catch(error){if(systemCode(
error)!=="EACCES")throw error}if(above===dirname17(above))return}}async function repairAfterBoot(layout,document,options){await withLock(layout.root,async()=>{let again=readStoreDocument(
layout,options);again?.boot_id!==options.bootId&&(again!==void 0&&refuseOtherBoot(layout,again,options.machine),await rebuild(layout,options),await writeDocument(
layout,options,document.created_at))})}async function rebuild(layout,{clock,warn:warn3}){let reportAt=performance.now()+REPORT_MS,rebuilt=await rebuildHints(layout,
clock,(shards,{jobs})=>{performance.now()<reportAt||(reportAt=performance.now()+REPORT_MS,warn3?.(`making the hints of "${layout.root}" match after a restart: ${Math.
floor(shards/256*100)} %, ${jobs} logs read`))});if(rebuilt.unreadable>0){let logs=rebuilt.unreadable===1?"1 job":`${rebuilt.unreadable} jobs`;warn3?.(`${logs} \
of "${layout.root}" cannot be read here and stay as they are; \`relay doctor\` names them`)}let{undone}=rebuilt;if(undone!==void 0){if(isFull(undone))throw undone;
warn3?.(`not every hint of "${layout.root}" could be made: ${undone.message}`)}}function writeDocument(layout,options,createdAt){return replaceDocument(layout.document,
{root:identityOf2(options.workspace),...knownDocument(layout),format:1,workspace:options.workspace,created_at:createdAt,boot_id:options.bootId,...options.machine&&
{host:options.machine.host,host_name:options.machine.name}})}function knownDocument(layout){return readDocumentAs(layout.document,looseObject({format:number2()}))??
{}}var TRY_AGAIN_MS,REPORT_MS,MOST_BYTES3,init_open=__esm({"lib/store/file/open.ts"(){"use strict";init_mini();init_errors();init_files();init_document();init_identity();
init_lock();init_format();init_registry();init_data_dir();init_file_store();init_change();init_find();init_layout();init_file_system();init_presence();init_rebuild();
TRY_AGAIN_MS=5e3,REPORT_MS=2e3,MOST_BYTES3=1024*1024}});import{execFile}from"node:child_process";async function refuseImpossibleWorktree(workspace,own3){let{code,stdout,stderr}=await revParse(workspace,own3),[isInside2]=stdout.
split(`
`);if(!(code===void 0||code===0&&isInside2==="true")){if(stderr.includes("not a git repository"))throw refused(`"${workspace}" is in no git repository. Send the\
 job without "worktree"; it then works in the workspace itself`);if(isInside2==="false")throw refused(`"${workspace}" is a bare repository or git's own folder, \
which has no files to work on. Send the job without "worktree"`);if(isInside2==="true")throw refused(`the repository of "${workspace}" has no commit that it cou\
ld begin at. Make a first commit, then send the job again`)}}function revParse(cwd,own3){let args=["rev-parse","--is-inside-work-tree","--verify","--quiet","HEA\
D^{commit}"],PATH=safePath(own3.PATH,cwd,own3.HOME),env2={...variablesNamed(own3,["HOME","XDG_CONFIG_HOME"]),...ENVIRONMENT,PATH};return new Promise(resolve13=>{
execFile("git",args,{cwd,env:env2,timeout:1e4},(error,stdout,stderr)=>{let code=error===null?0:error.code;resolve13({code:typeof code=="number"?code:void 0,stdout,
stderr})})})}var init_possible=__esm({"lib/workspace/possible.ts"(){"use strict";init_environment();init_search_path();init_repository_programs();init_repository()}});import{hostname,uptime}from"node:os";async function openRelay(settings){let store=await openFileStore({dataDir:settings.dataDir,workspace:settings.workspace,bootId:bootId(),
machine:machineHere(),clock:systemClock,warn}),queue=createQueue({store,clock:systemClock,refuseWorktree:()=>refuseImpossibleWorktree(settings.workspace,process.
env)}),inbox2=createInbox({store,clock:systemClock}),collecting=settings.autoGc?startCollecting(store,settings):void 0;return{store,queue,inbox:inbox2,clock:systemClock,
close(){collecting?.close(),store.close()}}}function machineHere(){return{host:hostId(),name:hostname(),startedAtMs:Date.now()-uptime()*1e3}}function startCollecting(store,{
retentionDays}){return collectNowAndThen({store,clock:systemClock,retentionDays,warn})}function warn(line){process.stderr.write(`durable-relay: ${line}
`)}var systemClock,init_relay=__esm({"lib/relay.ts"(){"use strict";init_process();init_queue();init_collecting();init_inbox();init_open();init_possible();systemClock=
{now:Date.now,monotonic:monotonicMs}}});async function moveWorktrees(on6){let{git,workspace,before}=on6,records=createRecords(worktreesIn(on6.store)),kept=records.all();if(kept.length!==0){for(let record2 of kept){
let{git_dir}=record2,inside=git_dir?.startsWith(`${before}/`)===!0;await records.keep({...record2,...inside&&{git_dir:workspace+git_dir.slice(before.length)}})}
try{let paths=kept.map(({path:path6})=>path6);await git.ask({cwd:workspace},["worktree","repair","--",...paths]);return}catch(error){if(!(error instanceof RelayError))
throw error;return error.message}}}var init_moved=__esm({"lib/workspace/moved.ts"(){"use strict";init_errors();init_record()}});var adopt_exports={};__export(adopt_exports,{adoptStore:()=>adoptStore,startFresh:()=>startFresh});async function adoptStore({dataDir:named2,workspace}){let dataDir=secureDataDir(
named2),own3=storeOf(dataDir,workspace),left3=leftStoreOf(dataDir,own3.workspace);return left3!==void 0?takeLeft(dataDir,left3,own3):isChanged(own3)?(await giveTo2(
layoutOf(own3.directory),own3.workspace),`The store is this folder's now: its ${count3(jobsIn(layoutOf(own3.directory)))} can run here.`):"Nothing to take over:\
 no other store has jobs of this folder."}async function startFresh({dataDir:named2,workspace}){let dataDir=secureDataDir(named2),own3=storeOf(dataDir,workspace);
if(!isChanged(own3)&&leftStoreOf(dataDir,own3.workspace)===void 0)return"Nothing to put aside: the store was made for this folder.";await refuseUsed(own3);let jobs=jobsIn(
layoutOf(own3.directory)),aside=await putAside(dataDir,own3.directory);return aside===void 0?"Nothing to put aside: the folder has no store yet.":`The old store\
, with ${count3(jobs)}, is kept as "${aside}". This folder begins with an empty one.`}async function takeLeft(dataDir,left3,own3){let held=jobsIn(layoutOf(own3.
directory));if(held>0)throw refused3(`the store of "${own3.workspace}" has ${count3(held)} already. Put it aside first: relay doctor --fresh`);await refuseUsed(
own3),await refuseUsed(left3),await takeOver(dataDir,left3,own3.workspace);let broken=await moveWorktrees({git:createGit(process.env),workspace:own3.workspace,before:left3.
workspace,store:own3.directory}),note=broken===void 0?"":` Git could not repair its worktrees: ${broken}`;return`${count3(left3.jobs)} of "${left3.workspace}" t\
aken over.${note}`}function isChanged({directory,workspace}){return isMadeForOther(documentOf(layoutOf(directory))?.root,workspace)}async function refuseUsed({directory,
workspace}){let layout=layoutOf(directory),document=documentOf(layout);if(document===void 0)return;document.boot_id!==bootId()&&refuseOtherBoot(layout,document,
machineHere());let store=createFileStore({layout,workspace,clock:systemClock});try{let workers=(await store.workers()).filter(each=>!isGone(each.worker,each.silent_ms)),
sessions=(await store.sessions()).filter(isAlive),pids=[...workers.map(({worker})=>`worker ${worker.pid}`),...sessions.map(({process:process10})=>`session ${process10.
pid}`)];if(pids.length>0)throw refused3(`the store of "${workspace}" is in use by ${pids.join(", ")}. End them, then try again.`)}finally{store.close()}for(let{
jobId}of hintsOf(layout)){let job=jobId&&peekJob(layout.log(jobId),jobId);if(!(!job||job.state!=="running"||liveness(job.lease.worker)!=="alive"))throw refused3(
`job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`)}}function count3(jobs){return jobs===1?"1 job":`${jobs} jobs`}function refused3(why3){
return new RelayError("ADOPT_REFUSED",`Cannot change the store of this folder: ${why3}`)}var init_adopt=__esm({"lib/relay/adopt.ts"(){"use strict";init_errors();
init_deliver();init_process();init_relay();init_change();init_data_dir();init_file_store();init_every_hint();init_find();init_layout();init_log2();init_presence();
init_git();init_moved()}});import{join as join25}from"node:path";init_errors();init_mini();init_name();var VariableName=string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),common={env:_default(array(VariableName),[]),allowWrites:_default(boolean2(),
!1),concurrency:optional(wholeNumber(1,64)),reviewMarker:_default(boolean2(),!1),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),18e5)},CodexSettings=strictObject(
{executor:literal("codex"),...common,binary:_default(string2().check(_minLength(1)),"codex"),model:optional(string2().check(_minLength(1))),effort:optional(string2().
check(_minLength(1)))}),ClaudeRule=string2().check(_regex(/^[A-Za-z][^\n]*$/)),McpServer=strictObject({command:string2().check(_minLength(1)),args:_default(array(
string2()),[]),env:_default(record(VariableName,string2()),{})}),McpServerName=string2().check(_regex(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,40}$/)),ClaudeSettings=strictObject(
{executor:literal("claude"),...common,binary:_default(string2().check(_minLength(1)),"claude"),model:optional(string2().check(_minLength(1))),effort:optional(string2().
check(_minLength(1))),permissionMode:_default(_enum(["default","manual","acceptEdits","auto","dontAsk","plan","bypassPermissions"]),"acceptEdits"),allowedTools:_default(
array(ClaudeRule),[]),readTools:_default(array(ClaudeRule),[]),disallowedTools:_default(array(ClaudeRule),[]),mcpServers:_default(record(McpServerName,McpServer),
{}),maxTurns:optional(wholeNumber(1,1e4)),maxBudgetUsd:optional(number2().check(_positive())),appendSystemPrompt:optional(string2().check(_minLength(1)))}),CommandSettings=strictObject(
{executor:literal("command"),...common,command:array(string2()).check(_minLength(1))}),TRIGGER_PATH=/^\/v1\/workspace_agents\/[A-Za-z0-9_-]{1,128}\/trigger$/,LOOPBACK=new Set(
["127.0.0.1","localhost","[::1]"]);function triggerProblem(address2,allowLoopback){let url=URL.canParse(address2)?new URL(address2):void 0;if(url===void 0)return"\
is no URL";if(url.username!==""||url.password!=="")return"must not hold a user name";if(address2.includes("?")||address2.includes("#"))return'must end after "/t\
rigger"';if(!TRIGGER_PATH.test(url.pathname))return"must have the path /v1/workspace_agents/AGENT/trigger, as ChatGPT shows it";if(!(allowLoopback&&LOOPBACK.has(
url.hostname))&&(url.protocol!=="https:"||url.host!=="api.chatgpt.com"))return"must begin with https://api.chatgpt.com/"}var ChatgptSettings=strictObject({executor:literal(
"chatgpt"),...common,reviewMarker:_default(literal(!1),!1),concurrency:_default(wholeNumber(1,64),8),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),24*3600*1e3),
triggerUrl:string2().check(_maxLength(500)),tokenEnv:optional(VariableName),pollMs:_default(wholeNumber(50,36e5),15e3),gapMs:_default(wholeNumber(50,36e5),6e4),
allowLoopback:_default(boolean2(),!1)}).check(context=>{let{triggerUrl,allowLoopback}=context.value,problem=triggerProblem(triggerUrl,allowLoopback);if(problem===
void 0)return;let message=`triggerUrl ${problem}`;context.issues.push({code:"custom",message,input:triggerUrl,path:["triggerUrl"]})}),AgentSettings=discriminatedUnion(
"executor",[CodexSettings,ClaudeSettings,CommandSettings,ChatgptSettings]);function variablesFor(settings){let own3=settings.executor==="chatgpt"?settings.tokenEnv:
void 0;return own3===void 0?settings.env:[...settings.env,own3]}var TunnelSettings=strictObject({command:optional(array(string2()).check(_minLength(1))),env:_default(
array(VariableName),[]),addressMs:_default(wholeNumber(100,6e5),3e4)}),AbsolutePath=string2().check(_regex(/^\//,"must be an absolute path"),_maxLength(4096)),RemoteKinds=array(
_enum(["clients","tokens"])),Configuration=strictObject({agents:_default(record(AgentId,AgentSettings),{}),trustedWorkspaces:_default(array(AbsolutePath),[]),tunnel:optional(
TunnelSettings),reviewWritesFrom:_default(RemoteKinds,["clients"]),readOnlyFrom:_default(RemoteKinds,[])});var BUILT_IN_AGENTS={codex:CodexSettings.parse({executor:"codex"}),claude:ClaudeSettings.parse({executor:"claude"})};init_json_shape();var TOO_DEEP="[nested too deep]";function parseJson(text2){try{let value=JSON.parse(text2);return cutDepth(value,80),{ok:!0,value}}catch(error){
if(error instanceof SyntaxError)return{ok:!1,reason:error.message};throw error}}function cutDepth(value,levels){let level=isNested2(value)?[value]:[];for(let depth=1;level.
length>0;depth+=1){let next=[];for(let item of level)for(let[key2,member]of Object.entries(item))isNested2(member)&&(depth===levels?item[key2]=TOO_DEEP:next.push(
member));level=next}}function isNested2(value){return typeof value=="object"&&value!==null}init_mini();var ServiceId=string2().check(_regex(/^[A-Za-z0-9_-]{1,128}$/)),ConversationUrl=string2().check(_maxLength(500),refine(text2=>{let url=URL.canParse(
text2)?new URL(text2):void 0;return url?.protocol==="https:"&&url.host==="chatgpt.com"&&url.username===""})),lenient=type=>_catch(optional(type),void 0),TriggerAnswer=object(
{conversation_url:lenient(ConversationUrl),agent_trigger_run_id:lenient(ServiceId)}),RunAnswer=object({status:_enum(["queued","in_progress","suspended","complet\
ed","failed"]),conversation_url:lenient(ConversationUrl),error:lenient(nullable(object({code:lenient(string2()),message:lenient(string2())})))});var USER_AGENT="durable-relay",BODY_BYTES=64*1024,REASON=500;function createTrigger(settings,options){async function request(path6,schema,init){let problem=triggerProblem(
settings.triggerUrl,settings.allowLoopback);if(problem!==void 0)throw new TypeError(`The trigger URL ${problem}.`);let shown=tokenOf(options.token);if("problem"in
shown)return{kind:"refused",status:0,reason:shown.problem,retry_after_ms:void 0};let{token:token3}=shown,timeout=AbortSignal.timeout(options.requestMs);try{let response=await fetch(
settings.triggerUrl.replace(/\/trigger$/,path6),{...init,headers:{...init.headers,authorization:`Bearer ${token3}`,"user-agent":USER_AGENT,"openai-beta":"worksp\
ace_agent_runs=v1"},redirect:"manual",signal:AbortSignal.any([init.signal,timeout])}),text2=await readText(response);if(!response.ok)return refusalOf(response,scrub(
text2,token3),options.now());let body=schema.safeParse(text2.trim()===""?{}:valueOf(text2));return body.success?{kind:"taken",body:body.data}:{kind:"unanswered",
reason:"its answer cannot be read"}}catch(error){return timeout.aborted?{kind:"unanswered",reason:`no answer in ${options.requestMs} ms`}:{kind:"unanswered",reason:scrub(
wordsOf(error),token3)}}}return{async send({key:key2,input,conversation_key},signal){return request("/trigger",TriggerAnswer,{method:"POST",headers:{"content-ty\
pe":"application/json","idempotency-key":key2},body:JSON.stringify({input,conversation_key}),signal})},look(serviceId,signal){return request(`/runs/${serviceId}`,
RunAnswer,{method:"GET",headers:{},signal})}}}function tokenOf(read3){try{return{token:read3()}}catch(error){if(error instanceof RelayError)return{problem:error.
message};throw error}}function valueOf(text2){let parsed2=parseJson(text2);return parsed2.ok&&typeof parsed2.value=="object"&&parsed2.value!==null?parsed2.value:
{}}async function readText(response){let chunks=[],bytes=0;for await(let chunk of response.body??[])if(chunks.push(chunk),bytes+=chunk.length,bytes>BODY_BYTES)break;
return Buffer.concat(chunks).toString("utf8",0,BODY_BYTES)}function refusalOf(response,text2,nowMs){let reason=text2.replaceAll(/\s+/g," ").trim().slice(0,REASON),
retry_after_ms=delayOf(response.headers.get("retry-after"),nowMs);return{kind:"refused",status:response.status,reason,retry_after_ms}}function delayOf(header,nowMs){
if(header===null)return;if(/^\d{1,9}$/.test(header.trim()))return Number(header)*1e3;let at=Date.parse(header);return Number.isNaN(at)?void 0:Math.max(0,at-nowMs)}
function scrub(text2,token3){return text2.replaceAll(token3,"[token]")}function wordsOf(error){if(!(error instanceof Error))return String(error);let cause=error.
cause instanceof Error?error.cause.message:void 0;return cause===void 0||cause===""?error.message:`${error.message}: ${cause}`}var NO_RUN="apirun_durable_relay_test",REQUEST_MS=2e4;async function probeAgent(settings,token3){let options={token:()=>token3,requestMs:REQUEST_MS,now:Date.now},
answer2=await createTrigger(settings,options).look(NO_RUN,new AbortController().signal);if(answer2.kind==="unanswered")return{ok:!1,message:`ChatGPT did not ans\
wer: ${answer2.reason}.`};if(answer2.kind==="taken"||answer2.status===404)return{ok:!0,message:"ChatGPT takes the token. Whether the trigger and the connector a\
re right shows with the first job."};let said=answer2.reason===""?"":` It said: ${answer2.reason}`,why3=WHY[answer2.status]??"it does not take the request now";
return{ok:!1,message:`ChatGPT refuses (HTTP ${answer2.status}): ${why3}.${said}`}}var WHY={401:"the token is wrong or has ended",403:'the token has no access to\
 this agent, or not the scope "Workspace Agents"'};import{spawn}from"node:child_process";import{existsSync}from"node:fs";var EXIT={done:0,refused:1,usage:2,stillRunning:3},UsageError=class extends Error{constructor(message){super(message),this.name="UsageError"}};var PASSED_ON=["SIGINT","SIGTERM","SIGHUP"];async function runInstead(file,args){if(!existsSync(file)){process.stderr.write(`relay: NOT_BUILT "${file}" does not\
 stand beside this program. In a checkout of durable-relay run: npm ci. (The copy that the plugin carries has neither the page nor the list of "relay top".)
`),process.exitCode=EXIT.refused;return}let child=spawn(process.execPath,[...process.execArgv,file,...args],{stdio:"inherit"});for(let signal of PASSED_ON)process.
on(signal,()=>{signal==="SIGINT"&&process.stdin.isTTY||child.kill(signal)});let end=await new Promise((resolve13,reject2)=>{child.once("error",reject2),child.once(
"exit",(code,signal)=>resolve13({code,signal}))});endAs(end)}function endAs({code,signal}){if(signal===null){process.exitCode=code??EXIT.refused;return}for(let name of PASSED_ON)
process.removeAllListeners(name);process.kill(process.pid,signal)}function wordsOf2(reveal){let text2=describe2=>({type:"string",requiresArg:!0,describe:describe2,coerce:value=>{let given2=once(value);return given2===void 0?void 0:
reveal(given2)}}),texts=describe2=>({type:"string",array:!0,describe:describe2}),flag2=describe2=>({type:"boolean",describe:describe2}),word=describe2=>({type:"\
string",describe:describe2,demandOption:!0,coerce:once}),more=describe2=>({type:"string",describe:describe2,coerce:once}),id=word("a job: its id, or the beginni\
ng of it"),note=text2("a remark, kept in the log");return{text:text2,texts,flag:flag2,word,more,id,note}}function once(value){if(Array.isArray(value))throw new UsageError(
`${value.join(" and ")} exclude each other.`);return value}function asFlags(args){let all=args,verb=Array.isArray(all._)?all._.map(String):[];return{json:all.json===
!0,verbose:all.verbose===!0,_:verb}}function withVerb(args,...verb){return{...asFlags(args),_:verb}}import{notStrictEqual,strictEqual}from"assert";var align={right:alignRight,center:alignCenter},top=0,right=1,bottom=2,left=3,UI=class{constructor(opts){var _a4;this.width=opts.width,this.wrap=(_a4=opts.wrap)!==
null&&_a4!==void 0?_a4:!0,this.rows=[]}span(...args){let cols=this.div(...args);cols.span=!0}resetOutput(){this.rows=[]}div(...args){if(args.length===0&&this.div(
""),this.wrap&&this.shouldApplyLayoutDSL(...args)&&typeof args[0]=="string")return this.applyLayoutDSL(args[0]);let cols=args.map(arg=>typeof arg=="string"?this.
colFromString(arg):arg);return this.rows.push(cols),cols}shouldApplyLayoutDSL(...args){return args.length===1&&typeof args[0]=="string"&&/[\t\n]/.test(args[0])}applyLayoutDSL(str){
let rows=str.split(`
`).map(row=>row.split("	")),leftColumnWidth=0;return rows.forEach(columns2=>{columns2.length>1&&mixin.stringWidth(columns2[0])>leftColumnWidth&&(leftColumnWidth=
Math.min(Math.floor(this.width*.5),mixin.stringWidth(columns2[0])))}),rows.forEach(columns2=>{this.div(...columns2.map((r,i2)=>({text:r.trim(),padding:this.measurePadding(
r),width:i2===0&&columns2.length>1?leftColumnWidth:void 0})))}),this.rows[this.rows.length-1]}colFromString(text2){return{text:text2,padding:this.measurePadding(
text2)}}measurePadding(str){let noAnsi=mixin.stripAnsi(str);return[0,noAnsi.match(/\s*$/)[0].length,0,noAnsi.match(/^\s*/)[0].length]}toString(){let lines=[];return this.
rows.forEach(row=>{this.rowToString(row,lines)}),lines.filter(line=>!line.hidden).map(line=>line.text).join(`
`)}rowToString(row,lines){return this.rasterize(row).forEach((rrow,r)=>{let str="";rrow.forEach((col,c3)=>{let{width}=row[c3],wrapWidth=this.negatePadding(row[c3]),
ts=col;if(wrapWidth>mixin.stringWidth(col)&&(ts+=" ".repeat(wrapWidth-mixin.stringWidth(col))),row[c3].align&&row[c3].align!=="left"&&this.wrap){let fn=align[row[c3].
align];ts=fn(ts,wrapWidth),mixin.stringWidth(ts)<wrapWidth&&(ts+=" ".repeat((width||0)-mixin.stringWidth(ts)-1))}let padding=row[c3].padding||[0,0,0,0];padding[left]&&
(str+=" ".repeat(padding[left])),str+=addBorder(row[c3],ts,"| "),str+=ts,str+=addBorder(row[c3],ts," |"),padding[right]&&(str+=" ".repeat(padding[right])),r===0&&
lines.length>0&&(str=this.renderInline(str,lines[lines.length-1]))}),lines.push({text:str.replace(/ +$/,""),span:row.span})}),lines}renderInline(source,previousLine){
let match=source.match(/^ */),leadingWhitespace=match?match[0].length:0,target=previousLine.text,targetTextWidth=mixin.stringWidth(target.trimRight());return previousLine.
span?this.wrap?leadingWhitespace<targetTextWidth?source:(previousLine.hidden=!0,target.trimRight()+" ".repeat(leadingWhitespace-targetTextWidth)+source.trimLeft()):
(previousLine.hidden=!0,target+source):source}rasterize(row){let rrows=[],widths=this.columnWidths(row),wrapped;return row.forEach((col,c3)=>{col.width=widths[c3],
this.wrap?wrapped=mixin.wrap(col.text,this.negatePadding(col),{hard:!0}).split(`
`):wrapped=col.text.split(`
`),col.border&&(wrapped.unshift("."+"-".repeat(this.negatePadding(col)+2)+"."),wrapped.push("'"+"-".repeat(this.negatePadding(col)+2)+"'")),col.padding&&(wrapped.
unshift(...new Array(col.padding[top]||0).fill("")),wrapped.push(...new Array(col.padding[bottom]||0).fill(""))),wrapped.forEach((str,r)=>{rrows[r]||rrows.push(
[]);let rrow=rrows[r];for(let i2=0;i2<c3;i2++)rrow[i2]===void 0&&rrow.push("");rrow.push(str)})}),rrows}negatePadding(col){let wrapWidth=col.width||0;return col.
padding&&(wrapWidth-=(col.padding[left]||0)+(col.padding[right]||0)),col.border&&(wrapWidth-=4),wrapWidth}columnWidths(row){if(!this.wrap)return row.map(col=>col.
width||mixin.stringWidth(col.text));let unset2=row.length,remainingWidth=this.width,widths=row.map(col=>{if(col.width)return unset2--,remainingWidth-=col.width,
col.width}),unsetWidth=unset2?Math.floor(remainingWidth/unset2):0;return widths.map((w,i2)=>w===void 0?Math.max(unsetWidth,_minWidth(row[i2])):w)}};function addBorder(col,ts,style){
return col.border?/[.']-+[.']/.test(ts)?"":ts.trim().length!==0?style:"  ":""}function _minWidth(col){let padding=col.padding||[],minWidth=1+(padding[left]||0)+
(padding[right]||0);return col.border?minWidth+4:minWidth}function getWindowWidth(){return typeof process=="object"&&process.stdout&&process.stdout.columns?process.
stdout.columns:80}function alignRight(str,width){str=str.trim();let strWidth=mixin.stringWidth(str);return strWidth<width?" ".repeat(width-strWidth)+str:str}function alignCenter(str,width){
str=str.trim();let strWidth=mixin.stringWidth(str);return strWidth>=width?str:" ".repeat(width-strWidth>>1)+str}var mixin;function cliui(opts,_mixin){return mixin=
_mixin,new UI({width:opts?.width||getWindowWidth(),wrap:opts?.wrap})}var cliui_default=(text2,options)=>/^[ -~]*$/.test(text2)?text2.length:(init_string_width(),__toCommonJS(string_width_exports)).default(text2,options);init_strip_ansi();var wrap_ansi_default=(text2,options)=>/^[ -~]*$/.test(text2)?text2.length:(init_string_width2(),__toCommonJS(string_width_exports2)).default(text2,options);init_strip_ansi();var wrapAnsi16=(offset=0)=>code=>`\x1B[${code+offset}m`,wrapAnsi256=(offset=0)=>code=>`\x1B[${38+offset};5;${code}m`,wrapAnsi16m=(offset=0)=>(red2,green2,blue2)=>`\
\x1B[${38+offset};2;${red2};${green2};${blue2}m`,styles={modifier:{reset:[0,0],bold:[1,22],dim:[2,22],italic:[3,23],underline:[4,24],overline:[53,55],inverse:[7,
27],hidden:[8,28],strikethrough:[9,29]},color:{black:[30,39],red:[31,39],green:[32,39],yellow:[33,39],blue:[34,39],magenta:[35,39],cyan:[36,39],white:[37,39],blackBright:[
90,39],gray:[90,39],grey:[90,39],redBright:[91,39],greenBright:[92,39],yellowBright:[93,39],blueBright:[94,39],magentaBright:[95,39],cyanBright:[96,39],whiteBright:[
97,39]},bgColor:{bgBlack:[40,49],bgRed:[41,49],bgGreen:[42,49],bgYellow:[43,49],bgBlue:[44,49],bgMagenta:[45,49],bgCyan:[46,49],bgWhite:[47,49],bgBlackBright:[100,
49],bgGray:[100,49],bgGrey:[100,49],bgRedBright:[101,49],bgGreenBright:[102,49],bgYellowBright:[103,49],bgBlueBright:[104,49],bgMagentaBright:[105,49],bgCyanBright:[
106,49],bgWhiteBright:[107,49]}},modifierNames=Object.keys(styles.modifier),foregroundColorNames=Object.keys(styles.color),backgroundColorNames=Object.keys(styles.
bgColor),colorNames=[...foregroundColorNames,...backgroundColorNames];function assembleStyles(){let codes=new Map;for(let[groupName,group]of Object.entries(styles)){
for(let[styleName,style]of Object.entries(group))styles[styleName]={open:`\x1B[${style[0]}m`,close:`\x1B[${style[1]}m`},group[styleName]=styles[styleName],codes.
set(style[0],style[1]);Object.defineProperty(styles,groupName,{value:group,enumerable:!1})}return Object.defineProperty(styles,"codes",{value:codes,enumerable:!1}),
styles.color.close="\x1B[39m",styles.bgColor.close="\x1B[49m",styles.color.ansi=wrapAnsi16(),styles.color.ansi256=wrapAnsi256(),styles.color.ansi16m=wrapAnsi16m(),
styles.bgColor.ansi=wrapAnsi16(10),styles.bgColor.ansi256=wrapAnsi256(10),styles.bgColor.ansi16m=wrapAnsi16m(10),Object.defineProperties(styles,{rgbToAnsi256:{value(red2,green2,blue2){
return red2===green2&&green2===blue2?red2<8?16:red2>248?231:Math.round((red2-8)/247*24)+232:16+36*Math.round(red2/255*5)+6*Math.round(green2/255*5)+Math.round(blue2/
255*5)},enumerable:!1},hexToRgb:{value(hex2){let matches=/[a-f\d]{6}|[a-f\d]{3}/i.exec(hex2.toString(16));if(!matches)return[0,0,0];let[colorString]=matches;colorString.
length===3&&(colorString=[...colorString].map(character=>character+character).join(""));let integer2=Number.parseInt(colorString,16);return[integer2>>16&255,integer2>>
8&255,integer2&255]},enumerable:!1},hexToAnsi256:{value:hex2=>styles.rgbToAnsi256(...styles.hexToRgb(hex2)),enumerable:!1},ansi256ToAnsi:{value(code){if(code<8)
return 30+code;if(code<16)return 90+(code-8);let red2,green2,blue2;if(code>=232)red2=((code-232)*10+8)/255,green2=red2,blue2=red2;else{code-=16;let remainder=code%
36;red2=Math.floor(code/36)/5,green2=Math.floor(remainder/6)/5,blue2=remainder%6/5}let value=Math.max(red2,green2,blue2)*2;if(value===0)return 30;let result=30+
(Math.round(blue2)<<2|Math.round(green2)<<1|Math.round(red2));return value===2&&(result+=60),result},enumerable:!1},rgbToAnsi:{value:(red2,green2,blue2)=>styles.
ansi256ToAnsi(styles.rgbToAnsi256(red2,green2,blue2)),enumerable:!1},hexToAnsi:{value:hex2=>styles.ansi256ToAnsi(styles.hexToAnsi256(hex2)),enumerable:!1}}),styles}
var ansiStyles=assembleStyles(),ansi_styles_default=ansiStyles;var ESCAPES=new Set(["\x1B","\x9B"]),END_CODE=39,ANSI_ESCAPE_BELL="\x07",ANSI_CSI="[",ANSI_OSC="]",ANSI_SGR_TERMINATOR="m",ANSI_ESCAPE_LINK=`${ANSI_OSC}8;;`,wrapAnsiCode=code=>`${ESCAPES.
values().next().value}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`,wrapAnsiHyperlink=url=>`${ESCAPES.values().next().value}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`,
wordLengths=string3=>string3.split(" ").map(character=>wrap_ansi_default(character)),wrapWord=(rows,word,columns2)=>{let characters=[...word],isInsideEscape=!1,
isInsideLinkEscape=!1,visible3=wrap_ansi_default(stripAnsi(rows.at(-1)));for(let[index,character]of characters.entries()){let characterLength=wrap_ansi_default(
character);if(visible3+characterLength<=columns2?rows[rows.length-1]+=character:(rows.push(character),visible3=0),ESCAPES.has(character)&&(isInsideEscape=!0,isInsideLinkEscape=
characters.slice(index+1,index+1+ANSI_ESCAPE_LINK.length).join("")===ANSI_ESCAPE_LINK),isInsideEscape){isInsideLinkEscape?character===ANSI_ESCAPE_BELL&&(isInsideEscape=
!1,isInsideLinkEscape=!1):character===ANSI_SGR_TERMINATOR&&(isInsideEscape=!1);continue}visible3+=characterLength,visible3===columns2&&index<characters.length-1&&
(rows.push(""),visible3=0)}!visible3&&rows.at(-1).length>0&&rows.length>1&&(rows[rows.length-2]+=rows.pop())},stringVisibleTrimSpacesRight=string3=>{let words=string3.
split(" "),last=words.length;for(;last>0&&!(wrap_ansi_default(words[last-1])>0);)last--;return last===words.length?string3:words.slice(0,last).join(" ")+words.slice(
last).join("")},exec=(string3,columns2,options={})=>{if(options.trim!==!1&&string3.trim()==="")return"";let returnValue="",escapeCode,escapeUrl,lengths=wordLengths(
string3),rows=[""];for(let[index,word]of string3.split(" ").entries()){options.trim!==!1&&(rows[rows.length-1]=rows.at(-1).trimStart());let rowLength=wrap_ansi_default(
rows.at(-1));if(index!==0&&(rowLength>=columns2&&(options.wordWrap===!1||options.trim===!1)&&(rows.push(""),rowLength=0),(rowLength>0||options.trim===!1)&&(rows[rows.
length-1]+=" ",rowLength++)),options.hard&&lengths[index]>columns2){let remainingColumns=columns2-rowLength,breaksStartingThisLine=1+Math.floor((lengths[index]-
remainingColumns-1)/columns2);Math.floor((lengths[index]-1)/columns2)<breaksStartingThisLine&&rows.push(""),wrapWord(rows,word,columns2);continue}if(rowLength+lengths[index]>
columns2&&rowLength>0&&lengths[index]>0){if(options.wordWrap===!1&&rowLength<columns2){wrapWord(rows,word,columns2);continue}rows.push("")}if(rowLength+lengths[index]>
columns2&&options.wordWrap===!1){wrapWord(rows,word,columns2);continue}rows[rows.length-1]+=word}options.trim!==!1&&(rows=rows.map(row=>stringVisibleTrimSpacesRight(
row)));let preString=rows.join(`
`),pre=[...preString],preStringIndex=0;for(let[index,character]of pre.entries()){if(returnValue+=character,ESCAPES.has(character)){let{groups}=new RegExp(`(?:\\${ANSI_CSI}\
(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`).exec(preString.slice(preStringIndex))||{groups:{}};if(groups.code!==void 0){let code2=Number.
parseFloat(groups.code);escapeCode=code2===END_CODE?void 0:code2}else groups.uri!==void 0&&(escapeUrl=groups.uri.length===0?void 0:groups.uri)}let code=ansi_styles_default.
codes.get(Number(escapeCode));pre[index+1]===`
`?(escapeUrl&&(returnValue+=wrapAnsiHyperlink("")),escapeCode&&code&&(returnValue+=wrapAnsiCode(code))):character===`
`&&(escapeCode&&code&&(returnValue+=wrapAnsiCode(escapeCode)),escapeUrl&&(returnValue+=wrapAnsiHyperlink(escapeUrl))),preStringIndex+=character.length}return returnValue};
function wrapAnsi(string3,columns2,options){return String(string3).normalize().replaceAll(`\r
`,`
`).split(`
`).map(line=>exec(line,columns2,options)).join(`
`)}function ui(opts){return cliui(opts,{stringWidth:cliui_default,stripAnsi,wrap:wrapAnsi})}import{dirname,resolve}from"path";import{readdirSync,statSync}from"fs";function sync_default(start3,callback){let dir=resolve(".",start3),tmp;for(statSync(dir).
isDirectory()||(dir=dirname(dir));;){if(tmp=callback(dir,readdirSync(dir)),tmp)return resolve(dir,tmp);if(dir=dirname(tmp=dir),tmp===dir)break}}import{inspect}from"util";import{fileURLToPath}from"url";import{format}from"util";import{normalize,resolve as resolve2}from"path";function camelCase(str){if(str!==str.toLowerCase()&&str!==str.toUpperCase()||(str=str.toLowerCase()),str.indexOf("-")===-1&&str.indexOf("_")===-1)return str;{let camelcase="",
nextChrUpper=!1,leadingHyphens=str.match(/^-+/);for(let i2=leadingHyphens?leadingHyphens[0].length:0;i2<str.length;i2++){let chr=str.charAt(i2);nextChrUpper&&(nextChrUpper=
!1,chr=chr.toUpperCase()),i2!==0&&(chr==="-"||chr==="_")?nextChrUpper=!0:chr!=="-"&&chr!=="_"&&(camelcase+=chr)}return camelcase}}function decamelize(str,joinString){
let lowercase=str.toLowerCase();joinString=joinString||"-";let notCamelcase="";for(let i2=0;i2<str.length;i2++){let chrLower=lowercase.charAt(i2),chrString=str.
charAt(i2);chrLower!==chrString&&i2>0?notCamelcase+=`${joinString}${lowercase.charAt(i2)}`:notCamelcase+=chrString}return notCamelcase}function looksLikeNumber(x){
return x==null?!1:typeof x=="number"||/^0x[0-9a-f]+$/i.test(x)?!0:/^0[^.]/.test(x)?!1:/^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x)}function tokenizeArgString(argString){if(Array.isArray(argString))return argString.map(e=>typeof e!="string"?e+"":e);argString=argString.trim();let i2=0,prevC=null,
c3=null,opening=null,args=[];for(let ii=0;ii<argString.length;ii++){if(prevC=c3,c3=argString.charAt(ii),c3===" "&&!opening){prevC!==" "&&i2++;continue}c3===opening?
opening=null:(c3==="'"||c3==='"')&&!opening&&(opening=c3),args[i2]||(args[i2]=""),args[i2]+=c3}return args}var DefaultValuesForTypeKey;(function(DefaultValuesForTypeKey2){DefaultValuesForTypeKey2.BOOLEAN="boolean",DefaultValuesForTypeKey2.STRING="string",DefaultValuesForTypeKey2.
NUMBER="number",DefaultValuesForTypeKey2.ARRAY="array"})(DefaultValuesForTypeKey||(DefaultValuesForTypeKey={}));var mixin2,YargsParser=class{constructor(_mixin){mixin2=_mixin}parse(argsInput,options){let opts=Object.assign({alias:void 0,array:void 0,boolean:void 0,config:void 0,
configObjects:void 0,configuration:void 0,coerce:void 0,count:void 0,default:void 0,envPrefix:void 0,narg:void 0,normalize:void 0,string:void 0,number:void 0,__:void 0,
key:void 0},options),args=tokenizeArgString(argsInput),inputIsString=typeof argsInput=="string",aliases=combineAliases(Object.assign(Object.create(null),opts.alias)),
configuration=Object.assign({"boolean-negation":!0,"camel-case-expansion":!0,"combine-arrays":!1,"dot-notation":!0,"duplicate-arguments-array":!0,"flatten-dupli\
cate-arrays":!0,"greedy-arrays":!0,"halt-at-non-option":!1,"nargs-eats-options":!1,"negation-prefix":"no-","parse-numbers":!0,"parse-positional-numbers":!0,"pop\
ulate--":!1,"set-placeholder-key":!1,"short-option-groups":!0,"strip-aliased":!1,"strip-dashed":!1,"unknown-options-as-args":!1},opts.configuration),defaults=Object.
assign(Object.create(null),opts.default),configObjects=opts.configObjects||[],envPrefix=opts.envPrefix,notFlagsOption=configuration["populate--"],notFlagsArgv=notFlagsOption?
"--":"_",newAliases=Object.create(null),defaulted=Object.create(null),__=opts.__||mixin2.format,flags={aliases:Object.create(null),arrays:Object.create(null),bools:Object.
create(null),strings:Object.create(null),numbers:Object.create(null),counts:Object.create(null),normalize:Object.create(null),configs:Object.create(null),nargs:Object.
create(null),coercions:Object.create(null),keys:[]},negative=/^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/,negatedBoolean=new RegExp("^--"+configuration["negation-prefix"]+
"(.+)");[].concat(opts.array||[]).filter(Boolean).forEach(function(opt){let key2=typeof opt=="object"?opt.key:opt,assignment=Object.keys(opt).map(function(key3){
return{boolean:"bools",string:"strings",number:"numbers"}[key3]}).filter(Boolean).pop();assignment&&(flags[assignment][key2]=!0),flags.arrays[key2]=!0,flags.keys.
push(key2)}),[].concat(opts.boolean||[]).filter(Boolean).forEach(function(key2){flags.bools[key2]=!0,flags.keys.push(key2)}),[].concat(opts.string||[]).filter(Boolean).
forEach(function(key2){flags.strings[key2]=!0,flags.keys.push(key2)}),[].concat(opts.number||[]).filter(Boolean).forEach(function(key2){flags.numbers[key2]=!0,flags.
keys.push(key2)}),[].concat(opts.count||[]).filter(Boolean).forEach(function(key2){flags.counts[key2]=!0,flags.keys.push(key2)}),[].concat(opts.normalize||[]).filter(
Boolean).forEach(function(key2){flags.normalize[key2]=!0,flags.keys.push(key2)}),typeof opts.narg=="object"&&Object.entries(opts.narg).forEach(([key2,value])=>{
typeof value=="number"&&(flags.nargs[key2]=value,flags.keys.push(key2))}),typeof opts.coerce=="object"&&Object.entries(opts.coerce).forEach(([key2,value])=>{typeof value==
"function"&&(flags.coercions[key2]=value,flags.keys.push(key2))}),typeof opts.config<"u"&&(Array.isArray(opts.config)||typeof opts.config=="string"?[].concat(opts.
config).filter(Boolean).forEach(function(key2){flags.configs[key2]=!0}):typeof opts.config=="object"&&Object.entries(opts.config).forEach(([key2,value])=>{(typeof value==
"boolean"||typeof value=="function")&&(flags.configs[key2]=value)})),extendAliases(opts.key,aliases,opts.default,flags.arrays),Object.keys(defaults).forEach(function(key2){
(flags.aliases[key2]||[]).forEach(function(alias){defaults[alias]=defaults[key2]})});let error=null;checkConfiguration();let notFlags=[],argv=Object.assign(Object.
create(null),{_:[]}),argvReturn={};for(let i2=0;i2<args.length;i2++){let arg=args[i2],truncatedArg=arg.replace(/^-{3,}/,"---"),broken,key2,letters,m,next,value;
if(arg!=="--"&&/^-/.test(arg)&&isUnknownOptionAsArg(arg))pushPositional(arg);else if(truncatedArg.match(/^---+(=|$)/)){pushPositional(arg);continue}else if(arg.
match(/^--.+=/)||!configuration["short-option-groups"]&&arg.match(/^-.+=/))m=arg.match(/^--?([^=]+)=([\s\S]*)$/),m!==null&&Array.isArray(m)&&m.length>=3&&(checkAllAliases(
m[1],flags.arrays)?i2=eatArray(i2,m[1],args,m[2]):checkAllAliases(m[1],flags.nargs)!==!1?i2=eatNargs(i2,m[1],args,m[2]):setArg(m[1],m[2],!0));else if(arg.match(
negatedBoolean)&&configuration["boolean-negation"])m=arg.match(negatedBoolean),m!==null&&Array.isArray(m)&&m.length>=2&&(key2=m[1],setArg(key2,checkAllAliases(key2,
flags.arrays)?[!1]:!1));else if(arg.match(/^--.+/)||!configuration["short-option-groups"]&&arg.match(/^-[^-]+/))m=arg.match(/^--?(.+)/),m!==null&&Array.isArray(
m)&&m.length>=2&&(key2=m[1],checkAllAliases(key2,flags.arrays)?i2=eatArray(i2,key2,args):checkAllAliases(key2,flags.nargs)!==!1?i2=eatNargs(i2,key2,args):(next=
args[i2+1],next!==void 0&&(!next.match(/^-/)||next.match(negative))&&!checkAllAliases(key2,flags.bools)&&!checkAllAliases(key2,flags.counts)||/^(true|false)$/.test(
next)?(setArg(key2,next),i2++):setArg(key2,defaultValue(key2))));else if(arg.match(/^-.\..+=/))m=arg.match(/^-([^=]+)=([\s\S]*)$/),m!==null&&Array.isArray(m)&&m.
length>=3&&setArg(m[1],m[2]);else if(arg.match(/^-.\..+/)&&!arg.match(negative))next=args[i2+1],m=arg.match(/^-(.\..+)/),m!==null&&Array.isArray(m)&&m.length>=2&&
(key2=m[1],next!==void 0&&!next.match(/^-/)&&!checkAllAliases(key2,flags.bools)&&!checkAllAliases(key2,flags.counts)?(setArg(key2,next),i2++):setArg(key2,defaultValue(
key2)));else if(arg.match(/^-[^-]+/)&&!arg.match(negative)){letters=arg.slice(1,-1).split(""),broken=!1;for(let j=0;j<letters.length;j++){if(next=arg.slice(j+2),
letters[j+1]&&letters[j+1]==="="){value=arg.slice(j+3),key2=letters[j],checkAllAliases(key2,flags.arrays)?i2=eatArray(i2,key2,args,value):checkAllAliases(key2,flags.
nargs)!==!1?i2=eatNargs(i2,key2,args,value):setArg(key2,value),broken=!0;break}if(next==="-"){setArg(letters[j],next);continue}if(/[A-Za-z]/.test(letters[j])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.
test(next)&&checkAllAliases(next,flags.bools)===!1){setArg(letters[j],next),broken=!0;break}if(letters[j+1]&&letters[j+1].match(/\W/)){setArg(letters[j],next),broken=
!0;break}else setArg(letters[j],defaultValue(letters[j]))}key2=arg.slice(-1)[0],!broken&&key2!=="-"&&(checkAllAliases(key2,flags.arrays)?i2=eatArray(i2,key2,args):
checkAllAliases(key2,flags.nargs)!==!1?i2=eatNargs(i2,key2,args):(next=args[i2+1],next!==void 0&&(!/^(-|--)[^-]/.test(next)||next.match(negative))&&!checkAllAliases(
key2,flags.bools)&&!checkAllAliases(key2,flags.counts)||/^(true|false)$/.test(next)?(setArg(key2,next),i2++):setArg(key2,defaultValue(key2))))}else if(arg.match(
/^-[0-9]$/)&&arg.match(negative)&&checkAllAliases(arg.slice(1),flags.bools))key2=arg.slice(1),setArg(key2,defaultValue(key2));else if(arg==="--"){notFlags=args.
slice(i2+1);break}else if(configuration["halt-at-non-option"]){notFlags=args.slice(i2);break}else pushPositional(arg)}applyEnvVars(argv,!0),applyEnvVars(argv,!1),
setConfig(argv),setConfigObjects(),applyDefaultsAndAliases(argv,flags.aliases,defaults,!0),applyCoercions(argv),configuration["set-placeholder-key"]&&setPlaceholderKeys(
argv),Object.keys(flags.counts).forEach(function(key2){hasKey(argv,key2.split("."))||setArg(key2,0)}),notFlagsOption&&notFlags.length&&(argv[notFlagsArgv]=[]),notFlags.
forEach(function(key2){argv[notFlagsArgv].push(key2)}),configuration["camel-case-expansion"]&&configuration["strip-dashed"]&&Object.keys(argv).filter(key2=>key2!==
"--"&&key2.includes("-")).forEach(key2=>{delete argv[key2]}),configuration["strip-aliased"]&&[].concat(...Object.keys(aliases).map(k=>aliases[k])).forEach(alias=>{
configuration["camel-case-expansion"]&&alias.includes("-")&&delete argv[alias.split(".").map(prop=>camelCase(prop)).join(".")],delete argv[alias]});function pushPositional(arg){
let maybeCoercedNumber=maybeCoerceNumber("_",arg);(typeof maybeCoercedNumber=="string"||typeof maybeCoercedNumber=="number")&&argv._.push(maybeCoercedNumber)}function eatNargs(i2,key2,args2,argAfterEqualSign){
let ii,toEat=checkAllAliases(key2,flags.nargs);if(toEat=typeof toEat!="number"||isNaN(toEat)?1:toEat,toEat===0)return isUndefined(argAfterEqualSign)||(error=Error(
__("Argument unexpected for: %s",key2))),setArg(key2,defaultValue(key2)),i2;let available=isUndefined(argAfterEqualSign)?0:1;if(configuration["nargs-eats-option\
s"])args2.length-(i2+1)+available<toEat&&(error=Error(__("Not enough arguments following: %s",key2))),available=toEat;else{for(ii=i2+1;ii<args2.length&&(!args2[ii].
match(/^-[^0-9]/)||args2[ii].match(negative)||isUnknownOptionAsArg(args2[ii]));ii++)available++;available<toEat&&(error=Error(__("Not enough arguments following\
: %s",key2)))}let consumed=Math.min(available,toEat);for(!isUndefined(argAfterEqualSign)&&consumed>0&&(setArg(key2,argAfterEqualSign),consumed--),ii=i2+1;ii<consumed+
i2+1;ii++)setArg(key2,args2[ii]);return i2+consumed}function eatArray(i2,key2,args2,argAfterEqualSign){let argsToSet=[],next=argAfterEqualSign||args2[i2+1],nargsCount=checkAllAliases(
key2,flags.nargs);if(checkAllAliases(key2,flags.bools)&&!/^(true|false)$/.test(next))argsToSet.push(!0);else if(isUndefined(next)||isUndefined(argAfterEqualSign)&&
/^-/.test(next)&&!negative.test(next)&&!isUnknownOptionAsArg(next)){if(defaults[key2]!==void 0){let defVal=defaults[key2];argsToSet=Array.isArray(defVal)?defVal:
[defVal]}}else{isUndefined(argAfterEqualSign)||argsToSet.push(processValue(key2,argAfterEqualSign,!0));for(let ii=i2+1;ii<args2.length&&!(!configuration["greedy\
-arrays"]&&argsToSet.length>0||nargsCount&&typeof nargsCount=="number"&&argsToSet.length>=nargsCount||(next=args2[ii],/^-/.test(next)&&!negative.test(next)&&!isUnknownOptionAsArg(
next)));ii++)i2=ii,argsToSet.push(processValue(key2,next,inputIsString))}return typeof nargsCount=="number"&&(nargsCount&&argsToSet.length<nargsCount||isNaN(nargsCount)&&
argsToSet.length===0)&&(error=Error(__("Not enough arguments following: %s",key2))),setArg(key2,argsToSet),i2}function setArg(key2,val,shouldStripQuotes=inputIsString){
if(/-/.test(key2)&&configuration["camel-case-expansion"]){let alias=key2.split(".").map(function(prop){return camelCase(prop)}).join(".");addNewAlias(key2,alias)}
let value=processValue(key2,val,shouldStripQuotes),splitKey=key2.split(".");setKey(argv,splitKey,value),flags.aliases[key2]&&flags.aliases[key2].forEach(function(x){
let keyProperties=x.split(".");setKey(argv,keyProperties,value)}),splitKey.length>1&&configuration["dot-notation"]&&(flags.aliases[splitKey[0]]||[]).forEach(function(x){
let keyProperties=x.split("."),a2=[].concat(splitKey);a2.shift(),keyProperties=keyProperties.concat(a2),(flags.aliases[key2]||[]).includes(keyProperties.join("."))||
setKey(argv,keyProperties,value)}),checkAllAliases(key2,flags.normalize)&&!checkAllAliases(key2,flags.arrays)&&[key2].concat(flags.aliases[key2]||[]).forEach(function(key3){
Object.defineProperty(argvReturn,key3,{enumerable:!0,get(){return val},set(value2){val=typeof value2=="string"?mixin2.normalize(value2):value2}})})}function addNewAlias(key2,alias){
flags.aliases[key2]&&flags.aliases[key2].length||(flags.aliases[key2]=[alias],newAliases[alias]=!0),flags.aliases[alias]&&flags.aliases[alias].length||addNewAlias(
alias,key2)}function processValue(key2,val,shouldStripQuotes){shouldStripQuotes&&(val=stripQuotes(val)),(checkAllAliases(key2,flags.bools)||checkAllAliases(key2,
flags.counts))&&typeof val=="string"&&(val=val==="true");let value=Array.isArray(val)?val.map(function(v){return maybeCoerceNumber(key2,v)}):maybeCoerceNumber(key2,
val);return checkAllAliases(key2,flags.counts)&&(isUndefined(value)||typeof value=="boolean")&&(value=increment()),checkAllAliases(key2,flags.normalize)&&checkAllAliases(
key2,flags.arrays)&&(Array.isArray(val)?value=val.map(val2=>mixin2.normalize(val2)):value=mixin2.normalize(val)),value}function maybeCoerceNumber(key2,value){return!configuration["\
parse-positional-numbers"]&&key2==="_"||!checkAllAliases(key2,flags.strings)&&!checkAllAliases(key2,flags.bools)&&!Array.isArray(value)&&(looksLikeNumber(value)&&
configuration["parse-numbers"]&&Number.isSafeInteger(Math.floor(parseFloat(`${value}`)))||!isUndefined(value)&&checkAllAliases(key2,flags.numbers))&&(value=Number(
value)),value}function setConfig(argv2){let configLookup=Object.create(null);applyDefaultsAndAliases(configLookup,flags.aliases,defaults),Object.keys(flags.configs).
forEach(function(configKey){let configPath=argv2[configKey]||configLookup[configKey];if(configPath)try{let config2=null,resolvedConfigPath=mixin2.resolve(mixin2.
cwd(),configPath),resolveConfig=flags.configs[configKey];if(typeof resolveConfig=="function"){try{config2=resolveConfig(resolvedConfigPath)}catch(e){config2=e}if(config2 instanceof
Error){error=config2;return}}else config2=mixin2.require(resolvedConfigPath);setConfigObject(config2)}catch(ex){ex.name==="PermissionDenied"?error=ex:argv2[configKey]&&
(error=Error(__("Invalid JSON config file: %s",configPath)))}})}function setConfigObject(config2,prev){Object.keys(config2).forEach(function(key2){let value=config2[key2],
fullKey=prev?prev+"."+key2:key2;typeof value=="object"&&value!==null&&!Array.isArray(value)&&configuration["dot-notation"]?setConfigObject(value,fullKey):(!hasKey(
argv,fullKey.split("."))||checkAllAliases(fullKey,flags.arrays)&&configuration["combine-arrays"])&&setArg(fullKey,value)})}function setConfigObjects(){typeof configObjects<
"u"&&configObjects.forEach(function(configObject){setConfigObject(configObject)})}function applyEnvVars(argv2,configOnly){if(typeof envPrefix>"u")return;let prefix=typeof envPrefix==
"string"?envPrefix:"",env2=mixin2.env();Object.keys(env2).forEach(function(envVar){if(prefix===""||envVar.lastIndexOf(prefix,0)===0){let keys=envVar.split("__").
map(function(key2,i2){return i2===0&&(key2=key2.substring(prefix.length)),camelCase(key2)});(configOnly&&flags.configs[keys.join(".")]||!configOnly)&&!hasKey(argv2,
keys)&&setArg(keys.join("."),env2[envVar])}})}function applyCoercions(argv2){let coerce,applied=new Set;Object.keys(argv2).forEach(function(key2){if(!applied.has(
key2)&&(coerce=checkAllAliases(key2,flags.coercions),typeof coerce=="function"))try{let value=maybeCoerceNumber(key2,coerce(argv2[key2]));[].concat(flags.aliases[key2]||
[],key2).forEach(ali=>{applied.add(ali),argv2[ali]=value})}catch(err){error=err}})}function setPlaceholderKeys(argv2){return flags.keys.forEach(key2=>{~key2.indexOf(
".")||typeof argv2[key2]>"u"&&(argv2[key2]=void 0)}),argv2}function applyDefaultsAndAliases(obj,aliases2,defaults2,canLog=!1){Object.keys(defaults2).forEach(function(key2){
hasKey(obj,key2.split("."))||(setKey(obj,key2.split("."),defaults2[key2]),canLog&&(defaulted[key2]=!0),(aliases2[key2]||[]).forEach(function(x){hasKey(obj,x.split(
"."))||setKey(obj,x.split("."),defaults2[key2])}))})}function hasKey(obj,keys){let o2=obj;configuration["dot-notation"]||(keys=[keys.join(".")]),keys.slice(0,-1).
forEach(function(key3){o2=o2[key3]||{}});let key2=keys[keys.length-1];return typeof o2!="object"?!1:key2 in o2}function setKey(obj,keys,value){let o2=obj;configuration["\
dot-notation"]||(keys=[keys.join(".")]),keys.slice(0,-1).forEach(function(key3){key3=sanitizeKey(key3),typeof o2=="object"&&o2[key3]===void 0&&(o2[key3]={}),typeof o2[key3]!=
"object"||Array.isArray(o2[key3])?(Array.isArray(o2[key3])?o2[key3].push({}):o2[key3]=[o2[key3],{}],o2=o2[key3][o2[key3].length-1]):o2=o2[key3]});let key2=sanitizeKey(
keys[keys.length-1]),isTypeArray=checkAllAliases(keys.join("."),flags.arrays),isValueArray=Array.isArray(value),duplicate=configuration["duplicate-arguments-arr\
ay"];!duplicate&&checkAllAliases(key2,flags.nargs)&&(duplicate=!0,(!isUndefined(o2[key2])&&flags.nargs[key2]===1||Array.isArray(o2[key2])&&o2[key2].length===flags.
nargs[key2])&&(o2[key2]=void 0)),value===increment()?o2[key2]=increment(o2[key2]):Array.isArray(o2[key2])?duplicate&&isTypeArray&&isValueArray?o2[key2]=configuration["\
flatten-duplicate-arrays"]?o2[key2].concat(value):(Array.isArray(o2[key2][0])?o2[key2]:[o2[key2]]).concat([value]):!duplicate&&!!isTypeArray==!!isValueArray?o2[key2]=
value:o2[key2]=o2[key2].concat([value]):o2[key2]===void 0&&isTypeArray?o2[key2]=isValueArray?value:[value]:duplicate&&!(o2[key2]===void 0||checkAllAliases(key2,
flags.counts)||checkAllAliases(key2,flags.bools))?o2[key2]=[o2[key2],value]:o2[key2]=value}function extendAliases(...args2){args2.forEach(function(obj){Object.keys(
obj||{}).forEach(function(key2){flags.aliases[key2]||(flags.aliases[key2]=[].concat(aliases[key2]||[]),flags.aliases[key2].concat(key2).forEach(function(x){if(/-/.
test(x)&&configuration["camel-case-expansion"]){let c3=camelCase(x);c3!==key2&&flags.aliases[key2].indexOf(c3)===-1&&(flags.aliases[key2].push(c3),newAliases[c3]=
!0)}}),flags.aliases[key2].concat(key2).forEach(function(x){if(x.length>1&&/[A-Z]/.test(x)&&configuration["camel-case-expansion"]){let c3=decamelize(x,"-");c3!==
key2&&flags.aliases[key2].indexOf(c3)===-1&&(flags.aliases[key2].push(c3),newAliases[c3]=!0)}}),flags.aliases[key2].forEach(function(x){flags.aliases[x]=[key2].
concat(flags.aliases[key2].filter(function(y){return x!==y}))}))})})}function checkAllAliases(key2,flag2){let toCheck=[].concat(flags.aliases[key2]||[],key2),keys=Object.
keys(flag2),setAlias=toCheck.find(key3=>keys.includes(key3));return setAlias?flag2[setAlias]:!1}function hasAnyFlag(key2){let flagsKeys=Object.keys(flags);return[].
concat(flagsKeys.map(k=>flags[k])).some(function(flag2){return Array.isArray(flag2)?flag2.includes(key2):flag2[key2]})}function hasFlagsMatching(arg,...patterns){
return[].concat(...patterns).some(function(pattern2){let match=arg.match(pattern2);return match&&hasAnyFlag(match[1])})}function hasAllShortFlags(arg){if(arg.match(
negative)||!arg.match(/^-[^-]+/))return!1;let hasAllFlags=!0,next,letters=arg.slice(1).split("");for(let j=0;j<letters.length;j++){if(next=arg.slice(j+2),!hasAnyFlag(
letters[j])){hasAllFlags=!1;break}if(letters[j+1]&&letters[j+1]==="="||next==="-"||/[A-Za-z]/.test(letters[j])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test(next)||letters[j+
1]&&letters[j+1].match(/\W/))break}return hasAllFlags}function isUnknownOptionAsArg(arg){return configuration["unknown-options-as-args"]&&isUnknownOption(arg)}function isUnknownOption(arg){
return arg=arg.replace(/^-{3,}/,"--"),arg.match(negative)||hasAllShortFlags(arg)?!1:!hasFlagsMatching(arg,/^-+([^=]+?)=[\s\S]*$/,negatedBoolean,/^-+([^=]+?)$/,/^-+([^=]+?)-$/,
/^-+([^=]+?\d+)$/,/^-+([^=]+?)\W+.*$/)}function defaultValue(key2){return!checkAllAliases(key2,flags.bools)&&!checkAllAliases(key2,flags.counts)&&`${key2}`in defaults?
defaults[key2]:defaultForType(guessType2(key2))}function defaultForType(type){return{[DefaultValuesForTypeKey.BOOLEAN]:!0,[DefaultValuesForTypeKey.STRING]:"",[DefaultValuesForTypeKey.
NUMBER]:void 0,[DefaultValuesForTypeKey.ARRAY]:[]}[type]}function guessType2(key2){let type=DefaultValuesForTypeKey.BOOLEAN;return checkAllAliases(key2,flags.strings)?
type=DefaultValuesForTypeKey.STRING:checkAllAliases(key2,flags.numbers)?type=DefaultValuesForTypeKey.NUMBER:checkAllAliases(key2,flags.bools)?type=DefaultValuesForTypeKey.
BOOLEAN:checkAllAliases(key2,flags.arrays)&&(type=DefaultValuesForTypeKey.ARRAY),type}function isUndefined(num){return num===void 0}function checkConfiguration(){
Object.keys(flags.counts).find(key2=>checkAllAliases(key2,flags.arrays)?(error=Error(__("Invalid configuration: %s, opts.count excludes opts.array.",key2)),!0):
checkAllAliases(key2,flags.nargs)?(error=Error(__("Invalid configuration: %s, opts.count excludes opts.narg.",key2)),!0):!1)}return{aliases:Object.assign({},flags.
aliases),argv:Object.assign(argvReturn,argv),configuration,defaulted:Object.assign({},defaulted),error,newAliases:Object.assign({},newAliases)}}};function combineAliases(aliases){
let aliasArrays=[],combined=Object.create(null),change2=!0;for(Object.keys(aliases).forEach(function(key2){aliasArrays.push([].concat(aliases[key2],key2))});change2;){
change2=!1;for(let i2=0;i2<aliasArrays.length;i2++)for(let ii=i2+1;ii<aliasArrays.length;ii++)if(aliasArrays[i2].filter(function(v){return aliasArrays[ii].indexOf(
v)!==-1}).length){aliasArrays[i2]=aliasArrays[i2].concat(aliasArrays[ii]),aliasArrays.splice(ii,1),change2=!0;break}}return aliasArrays.forEach(function(aliasArray){
aliasArray=aliasArray.filter(function(v,i2,self){return self.indexOf(v)===i2});let lastAlias=aliasArray.pop();lastAlias!==void 0&&typeof lastAlias=="string"&&(combined[lastAlias]=
aliasArray)}),combined}function increment(orig){return orig!==void 0?orig+1:1}function sanitizeKey(key2){return key2==="__proto__"?"___proto___":key2}function stripQuotes(val){
return typeof val=="string"&&(val[0]==="'"||val[0]==='"')&&val[val.length-1]===val[0]?val.substring(1,val.length-1):val}import{readFileSync}from"fs";import{createRequire}from"node:module";var _a3,_b,_c,minNodeVersion=process&&process.env&&process.env.YARGS_MIN_NODE_VERSION?Number(
process.env.YARGS_MIN_NODE_VERSION):20,nodeVersion=(_b=(_a3=process==null?void 0:process.versions)===null||_a3===void 0?void 0:_a3.node)!==null&&_b!==void 0?_b:
(_c=process==null?void 0:process.version)===null||_c===void 0?void 0:_c.slice(1);if(nodeVersion&&Number(nodeVersion.match(/^([^.]+)/)[1])<minNodeVersion)throw Error(
`yargs parser supports a minimum Node.js version of ${minNodeVersion}. Read our version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-v\
ersions`);var env=process?process.env:{},require2=createRequire?createRequire(import.meta.url):void 0,parser=new YargsParser({cwd:process.cwd,env:()=>env,format,
normalize,resolve:resolve2,require:path6=>{if(typeof require2<"u")return require2(path6);if(path6.match(/\.json$/))return JSON.parse(readFileSync(path6,"utf8"));
throw Error("only .json config files are supported in ESM")}}),yargsParser=function(args,opts){return parser.parse(args.slice(),opts).argv};yargsParser.detailed=
function(args,opts){return parser.parse(args.slice(),opts)};yargsParser.camelCase=camelCase;yargsParser.decamelize=decamelize;yargsParser.looksLikeNumber=looksLikeNumber;
var lib_default=yargsParser;import{basename,dirname as dirname2,extname,relative,resolve as resolve4,join}from"path";function getProcessArgvBinIndex(){return isBundledElectronApp()?0:1}function isBundledElectronApp(){return isElectronApp()&&!process.defaultApp}function isElectronApp(){
return!!process.versions.electron}function getProcessArgvBin(){return process.argv[getProcessArgvBinIndex()]}var esm_default=(text2,options)=>/^[ -~]*$/.test(text2)?text2.length:(init_string_width3(),__toCommonJS(string_width_exports3)).default(text2,options);import{readFileSync as readFileSync2,statSync as statSync2,writeFile}from"fs";import{format as format2}from"util";import{resolve as resolve3}from"path";var node_default={
fs:{readFileSync:readFileSync2,writeFile},format:format2,resolve:resolve3,exists:file=>{try{return statSync2(file).isFile()}catch{return!1}}};var shim,Y18N=class{constructor(opts){opts=opts||{},this.directory=opts.directory||"./locales",this.updateFiles=typeof opts.updateFiles=="boolean"?opts.updateFiles:
!0,this.locale=opts.locale||"en",this.fallbackToLanguage=typeof opts.fallbackToLanguage=="boolean"?opts.fallbackToLanguage:!0,this.cache=Object.create(null),this.
writeQueue=[]}__(...args){if(typeof arguments[0]!="string")return this._taggedLiteral(arguments[0],...arguments);let str=args.shift(),cb=function(){};return typeof args[args.
length-1]=="function"&&(cb=args.pop()),cb=cb||function(){},this.cache[this.locale]||this._readLocaleFile(),!this.cache[this.locale][str]&&this.updateFiles?(this.
cache[this.locale][str]=str,this._enqueueWrite({directory:this.directory,locale:this.locale,cb})):cb(),shim.format.apply(shim.format,[this.cache[this.locale][str]||
str].concat(args))}__n(){let args=Array.prototype.slice.call(arguments),singular=args.shift(),plural=args.shift(),quantity=args.shift(),cb=function(){};typeof args[args.
length-1]=="function"&&(cb=args.pop()),this.cache[this.locale]||this._readLocaleFile();let str=quantity===1?singular:plural;this.cache[this.locale][singular]&&(str=
this.cache[this.locale][singular][quantity===1?"one":"other"]),!this.cache[this.locale][singular]&&this.updateFiles?(this.cache[this.locale][singular]={one:singular,
other:plural},this._enqueueWrite({directory:this.directory,locale:this.locale,cb})):cb();let values=[str];return~str.indexOf("%d")&&values.push(quantity),shim.format.
apply(shim.format,values.concat(args))}setLocale(locale){this.locale=locale}getLocale(){return this.locale}updateLocale(obj){this.cache[this.locale]||this._readLocaleFile();
for(let key2 in obj)Object.prototype.hasOwnProperty.call(obj,key2)&&(this.cache[this.locale][key2]=obj[key2])}_taggedLiteral(parts,...args){let str="";return parts.
forEach(function(part,i2){let arg=args[i2+1];str+=part,typeof arg<"u"&&(str+="%s")}),this.__.apply(this,[str].concat([].slice.call(args,1)))}_enqueueWrite(work){
this.writeQueue.push(work),this.writeQueue.length===1&&this._processWriteQueue()}_processWriteQueue(){let _this=this,work=this.writeQueue[0],directory=work.directory,
locale=work.locale,cb=work.cb,languageFile=this._resolveLocaleFile(directory,locale),serializedLocale=JSON.stringify(this.cache[locale],null,2);shim.fs.writeFile(
languageFile,serializedLocale,"utf-8",function(err){_this.writeQueue.shift(),_this.writeQueue.length>0&&_this._processWriteQueue(),cb(err)})}_readLocaleFile(){let localeLookup={},
languageFile=this._resolveLocaleFile(this.directory,this.locale);try{shim.fs.readFileSync&&(localeLookup=JSON.parse(shim.fs.readFileSync(languageFile,"utf-8")))}catch(err){
if(err instanceof SyntaxError&&(err.message="syntax error in "+languageFile),err.code==="ENOENT")localeLookup={};else throw err}this.cache[this.locale]=localeLookup}_resolveLocaleFile(directory,locale){
let file=shim.resolve(directory,"./",locale+".json");if(this.fallbackToLanguage&&!this._fileExistsSync(file)&&~locale.lastIndexOf("_")){let languageFile=shim.resolve(
directory,"./",locale.split("_")[0]+".json");this._fileExistsSync(languageFile)&&(file=languageFile)}return file}_fileExistsSync(file){return shim.exists(file)}};
function y18n(opts,_shim){shim=_shim;let y18n3=new Y18N(opts);return{__:y18n3.__.bind(y18n3),__n:y18n3.__n.bind(y18n3),setLocale:y18n3.setLocale.bind(y18n3),getLocale:y18n3.
getLocale.bind(y18n3),updateLocale:y18n3.updateLocale.bind(y18n3),locale:y18n3.locale}}var y18n2=opts=>y18n(opts,node_default),y18n_default=y18n2;var import_get_caller_file=__toESM(require_get_caller_file(),1);import{createRequire as createRequire2}from"node:module";import{readFileSync as readFileSync3,readdirSync as readdirSync2}from"node:fs";
var __dirname=fileURLToPath(import.meta.url),mainFilename=__dirname.substring(0,__dirname.lastIndexOf("node_modules")),require3=createRequire2(import.meta.url),
esm_default2={assert:{notStrictEqual,strictEqual},cliui:ui,findUp:sync_default,getEnv:key2=>process.env[key2],inspect,getProcessArgvBin,mainFilename:mainFilename||
process.cwd(),Parser:lib_default,path:{basename,dirname:dirname2,extname,relative,resolve:resolve4,join},process:{argv:()=>process.argv,cwd:process.cwd,emitWarning:(warning,type)=>process.
emitWarning(warning,type),execPath:()=>process.execPath,exit:code=>{process.exit(code)},nextTick:process.nextTick,stdColumns:typeof process.stdout.columns<"u"?process.
stdout.columns:null},readFileSync:readFileSync3,readdirSync:readdirSync2,require:require3,getCallerFile:()=>{let callerFile=(0,import_get_caller_file.default)(3);
return callerFile.match(/^file:\/\//)?fileURLToPath(callerFile):callerFile},stringWidth:esm_default,y18n:y18n_default({directory:resolve4(__dirname,"../../../lo\
cales"),updateFiles:!1})};function assertNotStrictEqual(actual,expected,shim3,message){shim3.assert.notStrictEqual(actual,expected,message)}function assertSingleKey(actual,shim3){shim3.assert.
strictEqual(typeof actual,"string")}function objectKeys(object2){return Object.keys(object2)}function isPromise(maybePromise){return!!maybePromise&&!!maybePromise.then&&typeof maybePromise.then=="function"}var YError=class _YError extends Error{constructor(msg){super(msg||"yargs error"),this.name="YError",Error.captureStackTrace&&Error.captureStackTrace(this,_YError)}};function parseCommand(cmd){let splitCommand=cmd.replace(/\s{2,}/g," ").split(/\s+(?![^[]*]|[^<]*>)/),bregex=/\.*[\][<>]/g,firstCommand=splitCommand.shift();if(!firstCommand)
throw new Error(`No command found in: ${cmd}`);let parsedCommand={cmd:firstCommand.replace(bregex,""),demanded:[],optional:[]};return splitCommand.forEach((cmd2,i2)=>{
let variadic=!1;cmd2=cmd2.replace(/\s/g,""),/\.+[\]>]/.test(cmd2)&&i2===splitCommand.length-1&&(variadic=!0),/^\[/.test(cmd2)?parsedCommand.optional.push({cmd:cmd2.
replace(bregex,"").split("|"),variadic}):parsedCommand.demanded.push({cmd:cmd2.replace(bregex,"").split("|"),variadic})}),parsedCommand}var positionName=["first","second","third","fourth","fifth","sixth"];function argsert(arg1,arg2,arg3){function parseArgs(){return typeof arg1=="object"?[{demanded:[],
optional:[]},arg1,arg2]:[parseCommand(`cmd ${arg1}`),arg2,arg3]}try{let position=0,[parsed2,callerArguments,_length2]=parseArgs(),args=[].slice.call(callerArguments);
for(;args.length&&args[args.length-1]===void 0;)args.pop();let length=_length2||args.length;if(length<parsed2.demanded.length)throw new YError(`Not enough argum\
ents provided. Expected ${parsed2.demanded.length} but received ${args.length}.`);let totalCommands=parsed2.demanded.length+parsed2.optional.length;if(length>totalCommands)
throw new YError(`Too many arguments provided. Expected max ${totalCommands} but received ${length}.`);parsed2.demanded.forEach(demanded=>{let arg=args.shift(),
observedType=guessType(arg);demanded.cmd.filter(type=>type===observedType||type==="*").length===0&&argumentTypeError(observedType,demanded.cmd,position),position+=
1}),parsed2.optional.forEach(optional2=>{if(args.length===0)return;let arg=args.shift(),observedType=guessType(arg);optional2.cmd.filter(type=>type===observedType||
type==="*").length===0&&argumentTypeError(observedType,optional2.cmd,position),position+=1})}catch(err){console.warn(err.stack)}}function guessType(arg){return Array.
isArray(arg)?"array":arg===null?"null":typeof arg}function argumentTypeError(observedType,allowedTypes,position){throw new YError(`Invalid ${positionName[position]||
"manyith"} argument. Expected ${allowedTypes.join(" or ")} but received ${observedType}.`)}var GlobalMiddleware=class{constructor(yargs){this.globalMiddleware=[],this.frozens=[],this.yargs=yargs}addMiddleware(callback,applyBeforeValidation,global3=!0,mutates=!1){
if(argsert("<array|function> [boolean] [boolean] [boolean]",[callback,applyBeforeValidation,global3],arguments.length),Array.isArray(callback)){for(let i2=0;i2<
callback.length;i2++){if(typeof callback[i2]!="function")throw Error("middleware must be a function");let m=callback[i2];m.applyBeforeValidation=applyBeforeValidation,
m.global=global3}Array.prototype.push.apply(this.globalMiddleware,callback)}else if(typeof callback=="function"){let m=callback;m.applyBeforeValidation=applyBeforeValidation,
m.global=global3,m.mutates=mutates,this.globalMiddleware.push(callback)}return this.yargs}addCoerceMiddleware(callback,option){let aliases=this.yargs.getAliases();
return this.globalMiddleware=this.globalMiddleware.filter(m=>{let toCheck=[...aliases[option]||[],option];return m.option?!toCheck.includes(m.option):!0}),callback.
option=option,this.addMiddleware(callback,!0,!0,!0)}getMiddleware(){return this.globalMiddleware}freeze(){this.frozens.push([...this.globalMiddleware])}unfreeze(){
let frozen=this.frozens.pop();frozen!==void 0&&(this.globalMiddleware=frozen)}reset(){this.globalMiddleware=this.globalMiddleware.filter(m=>m.global)}};function commandMiddlewareFactory(commandMiddleware){
return commandMiddleware?commandMiddleware.map(middleware=>(middleware.applyBeforeValidation=!1,middleware)):[]}function applyMiddleware(argv,yargs,middlewares,beforeValidation){
return middlewares.reduce((acc,middleware)=>{if(middleware.applyBeforeValidation!==beforeValidation)return acc;if(middleware.mutates){if(middleware.applied)return acc;
middleware.applied=!0}if(isPromise(acc))return acc.then(initialObj=>Promise.all([initialObj,middleware(initialObj,yargs)])).then(([initialObj,middlewareObj])=>Object.
assign(initialObj,middlewareObj));{let result=middleware(acc,yargs);return isPromise(result)?result.then(middlewareObj=>Object.assign(acc,middlewareObj)):Object.
assign(acc,result)}},argv)}function maybeAsyncResult(getResult,resultHandler,errorHandler=err=>{throw err}){try{let result=isFunction(getResult)?getResult():getResult;return isPromise(result)?
result.then(result2=>resultHandler(result2)):resultHandler(result)}catch(err){return errorHandler(err)}}function isFunction(arg){return typeof arg=="function"}var DEFAULT_MARKER=/(^\*)|(^\$0)/,CommandInstance=class{constructor(usage2,validation2,globalMiddleware,shim3){this.requireCache=new Set,this.handlers={},this.aliasMap=
{},this.frozens=[],this.shim=shim3,this.usage=usage2,this.globalMiddleware=globalMiddleware,this.validation=validation2}addDirectory(dir,req,callerFile,opts){opts=
opts||{},this.requireCache.add(callerFile);let fullDirPath=this.shim.path.resolve(this.shim.path.dirname(callerFile),dir),files=this.shim.readdirSync(fullDirPath,
{recursive:!!opts.recurse});Array.isArray(opts.extensions)||(opts.extensions=["js"]);let visit2=typeof opts.visit=="function"?opts.visit:o2=>o2;for(let fileb of files){
let file=fileb.toString();if(opts.exclude){let exclude=!1;if(typeof opts.exclude=="function"?exclude=opts.exclude(file):exclude=opts.exclude.test(file),exclude)
continue}if(opts.include){let include=!1;if(typeof opts.include=="function"?include=opts.include(file):include=opts.include.test(file),!include)continue}let supportedExtension=!1;
for(let ext of opts.extensions)file.endsWith(ext)&&(supportedExtension=!0);if(supportedExtension){let joined=this.shim.path.join(fullDirPath,file),module=req(joined),
extendableModule=Object.create(null,Object.getOwnPropertyDescriptors({...module}));if(visit2(extendableModule,joined,file)){if(this.requireCache.has(joined))continue;
this.requireCache.add(joined),extendableModule.command||(extendableModule.command=this.shim.path.basename(joined,this.shim.path.extname(joined))),this.addHandler(
extendableModule)}}}}addHandler(cmd,description,builder,handler,commandMiddleware,deprecated){let aliases=[],middlewares=commandMiddlewareFactory(commandMiddleware);
if(handler=handler||(()=>{}),Array.isArray(cmd))if(isCommandAndAliases(cmd))[cmd,...aliases]=cmd;else for(let command2 of cmd)this.addHandler(command2);else if(isCommandHandlerDefinition(
cmd)){let command2=Array.isArray(cmd.command)||typeof cmd.command=="string"?cmd.command:null;if(command2===null)throw new Error(`No command name given for modul\
e: ${this.shim.inspect(cmd)}`);cmd.aliases&&(command2=[].concat(command2).concat(cmd.aliases)),this.addHandler(command2,this.extractDesc(cmd),cmd.builder,cmd.handler,
cmd.middlewares,cmd.deprecated);return}else if(isCommandBuilderDefinition(builder)){this.addHandler([cmd].concat(aliases),description,builder.builder,builder.handler,
builder.middlewares,builder.deprecated);return}if(typeof cmd=="string"){let parsedCommand=parseCommand(cmd);aliases=aliases.map(alias=>parseCommand(alias).cmd);
let isDefault=!1,parsedAliases=[parsedCommand.cmd].concat(aliases).filter(c3=>DEFAULT_MARKER.test(c3)?(isDefault=!0,!1):!0);parsedAliases.length===0&&isDefault&&
parsedAliases.push("$0"),isDefault&&(parsedCommand.cmd=parsedAliases[0],aliases=parsedAliases.slice(1),cmd=cmd.replace(DEFAULT_MARKER,parsedCommand.cmd)),aliases.
forEach(alias=>{this.aliasMap[alias]=parsedCommand.cmd}),description!==!1&&this.usage.command(cmd,description,isDefault,aliases,deprecated),this.handlers[parsedCommand.
cmd]={original:cmd,description,handler,builder:builder||{},middlewares,deprecated,demanded:parsedCommand.demanded,optional:parsedCommand.optional},isDefault&&(this.
defaultCommand=this.handlers[parsedCommand.cmd])}}getCommandHandlers(){return this.handlers}getCommands(){return Object.keys(this.handlers).concat(Object.keys(this.
aliasMap))}hasDefaultCommand(){return!!this.defaultCommand}runCommand(command2,yargs,parsed2,commandIndex,helpOnly,helpOrVersionSet){let commandHandler=this.handlers[command2]||
this.handlers[this.aliasMap[command2]]||this.defaultCommand,currentContext=yargs.getInternalMethods().getContext(),parentCommands=currentContext.commands.slice(),
isDefaultCommand=!command2;command2&&(currentContext.commands.push(command2),currentContext.fullCommands.push(commandHandler.original));let builderResult=this.applyBuilderUpdateUsageAndParse(
isDefaultCommand,commandHandler,yargs,parsed2.aliases,parentCommands,commandIndex,helpOnly,helpOrVersionSet);return isPromise(builderResult)?builderResult.then(
result=>this.applyMiddlewareAndGetResult(isDefaultCommand,commandHandler,result.innerArgv,currentContext,helpOnly,result.aliases,yargs)):this.applyMiddlewareAndGetResult(
isDefaultCommand,commandHandler,builderResult.innerArgv,currentContext,helpOnly,builderResult.aliases,yargs)}applyBuilderUpdateUsageAndParse(isDefaultCommand,commandHandler,yargs,aliases,parentCommands,commandIndex,helpOnly,helpOrVersionSet){
let builder=commandHandler.builder,innerYargs=yargs;if(isCommandBuilderCallback(builder)){yargs.getInternalMethods().getUsageInstance().freeze();let builderOutput=builder(
yargs.getInternalMethods().reset(aliases),helpOrVersionSet);if(isPromise(builderOutput))return builderOutput.then(output=>(innerYargs=isYargsInstance(output)?output:
yargs,this.parseAndUpdateUsage(isDefaultCommand,commandHandler,innerYargs,parentCommands,commandIndex,helpOnly)))}else isCommandBuilderOptionDefinitions(builder)&&
(yargs.getInternalMethods().getUsageInstance().freeze(),innerYargs=yargs.getInternalMethods().reset(aliases),Object.keys(commandHandler.builder).forEach(key2=>{
innerYargs.option(key2,builder[key2])}));return this.parseAndUpdateUsage(isDefaultCommand,commandHandler,innerYargs,parentCommands,commandIndex,helpOnly)}parseAndUpdateUsage(isDefaultCommand,commandHandler,innerYargs,parentCommands,commandIndex,helpOnly){
isDefaultCommand&&innerYargs.getInternalMethods().getUsageInstance().unfreeze(!0),this.shouldUpdateUsage(innerYargs)&&innerYargs.getInternalMethods().getUsageInstance().
usage(this.usageFromParentCommandsCommandHandler(parentCommands,commandHandler),commandHandler.description);let innerArgv=innerYargs.getInternalMethods().runYargsParserAndExecuteCommands(
null,void 0,!0,commandIndex,helpOnly);return isPromise(innerArgv)?innerArgv.then(argv=>({aliases:innerYargs.parsed.aliases,innerArgv:argv})):{aliases:innerYargs.
parsed.aliases,innerArgv}}shouldUpdateUsage(yargs){return!yargs.getInternalMethods().getUsageInstance().getUsageDisabled()&&yargs.getInternalMethods().getUsageInstance().
getUsage().length===0}usageFromParentCommandsCommandHandler(parentCommands,commandHandler){let c3=DEFAULT_MARKER.test(commandHandler.original)?commandHandler.original.
replace(DEFAULT_MARKER,"").trim():commandHandler.original,pc=parentCommands.filter(c4=>!DEFAULT_MARKER.test(c4));return pc.push(c3),`$0 ${pc.join(" ")}`}handleValidationAndGetResult(isDefaultCommand,commandHandler,innerArgv,currentContext,aliases,yargs,middlewares,positionalMap){
if(!yargs.getInternalMethods().getHasOutput()){let validation2=yargs.getInternalMethods().runValidation(aliases,positionalMap,yargs.parsed.error,isDefaultCommand);
innerArgv=maybeAsyncResult(innerArgv,result=>(validation2(result),result))}if(commandHandler.handler&&!yargs.getInternalMethods().getHasOutput()){yargs.getInternalMethods().
setHasOutput();let populateDoubleDash=!!yargs.getOptions().configuration["populate--"];yargs.getInternalMethods().postProcess(innerArgv,populateDoubleDash,!1,!1),
innerArgv=applyMiddleware(innerArgv,yargs,middlewares,!1),innerArgv=maybeAsyncResult(innerArgv,result=>{let handlerResult=commandHandler.handler(result);return isPromise(
handlerResult)?handlerResult.then(()=>result):result}),isDefaultCommand||yargs.getInternalMethods().getUsageInstance().cacheHelpMessage(),isPromise(innerArgv)&&
!yargs.getInternalMethods().hasParseCallback()&&innerArgv.catch(error=>{try{yargs.getInternalMethods().getUsageInstance().fail(null,error)}catch{}})}return isDefaultCommand||
(currentContext.commands.pop(),currentContext.fullCommands.pop()),innerArgv}applyMiddlewareAndGetResult(isDefaultCommand,commandHandler,innerArgv,currentContext,helpOnly,aliases,yargs){
let positionalMap={};if(helpOnly)return innerArgv;yargs.getInternalMethods().getHasOutput()||(positionalMap=this.populatePositionals(commandHandler,innerArgv,currentContext,
yargs));let middlewares=this.globalMiddleware.getMiddleware().slice(0).concat(commandHandler.middlewares),maybePromiseArgv=applyMiddleware(innerArgv,yargs,middlewares,
!0);return isPromise(maybePromiseArgv)?maybePromiseArgv.then(resolvedInnerArgv=>this.handleValidationAndGetResult(isDefaultCommand,commandHandler,resolvedInnerArgv,
currentContext,aliases,yargs,middlewares,positionalMap)):this.handleValidationAndGetResult(isDefaultCommand,commandHandler,maybePromiseArgv,currentContext,aliases,
yargs,middlewares,positionalMap)}populatePositionals(commandHandler,argv,context,yargs){argv._=argv._.slice(context.commands.length);let demanded=commandHandler.
demanded.slice(0),optional2=commandHandler.optional.slice(0),positionalMap={};for(this.validation.positionalCount(demanded.length,argv._.length);demanded.length;){
let demand=demanded.shift();this.populatePositional(demand,argv,positionalMap)}for(;optional2.length;){let maybe=optional2.shift();this.populatePositional(maybe,
argv,positionalMap)}return argv._=context.commands.concat(argv._.map(a2=>""+a2)),this.postProcessPositionals(argv,positionalMap,this.cmdToParseOptions(commandHandler.
original),yargs),positionalMap}populatePositional(positional,argv,positionalMap){let cmd=positional.cmd[0];positional.variadic?positionalMap[cmd]=argv._.splice(
0).map(String):argv._.length&&(positionalMap[cmd]=[String(argv._.shift())])}cmdToParseOptions(cmdString){let parseOptions={array:[],default:{},alias:{},demand:{}},
parsed2=parseCommand(cmdString);return parsed2.demanded.forEach(d=>{let[cmd,...aliases]=d.cmd;d.variadic&&(parseOptions.array.push(cmd),parseOptions.default[cmd]=
[]),parseOptions.alias[cmd]=aliases,parseOptions.demand[cmd]=!0}),parsed2.optional.forEach(o2=>{let[cmd,...aliases]=o2.cmd;o2.variadic&&(parseOptions.array.push(
cmd),parseOptions.default[cmd]=[]),parseOptions.alias[cmd]=aliases}),parseOptions}postProcessPositionals(argv,positionalMap,parseOptions,yargs){let options=Object.
assign({},yargs.getOptions());options.default=Object.assign(parseOptions.default,options.default);for(let key2 of Object.keys(parseOptions.alias))options.alias[key2]=
(options.alias[key2]||[]).concat(parseOptions.alias[key2]);options.array=options.array.concat(parseOptions.array),options.config={};let unparsed=[];if(Object.keys(
positionalMap).forEach(key2=>{positionalMap[key2].map(value=>{options.configuration["unknown-options-as-args"]&&(options.key[key2]=!0),unparsed.push(`--${key2}`),
unparsed.push(value)})}),!unparsed.length)return;let config2=Object.assign({},options.configuration,{"populate--":!1}),parsed2=this.shim.Parser.detailed(unparsed,
Object.assign({},options,{configuration:config2}));if(parsed2.error)yargs.getInternalMethods().getUsageInstance().fail(parsed2.error.message,parsed2.error);else{
let positionalKeys=Object.keys(positionalMap);Object.keys(positionalMap).forEach(key2=>{positionalKeys.push(...parsed2.aliases[key2])}),Object.keys(parsed2.argv).
forEach(key2=>{positionalKeys.includes(key2)&&(positionalMap[key2]||(positionalMap[key2]=parsed2.argv[key2]),!this.isInConfigs(yargs,key2)&&!this.isDefaulted(yargs,
key2)&&Object.prototype.hasOwnProperty.call(argv,key2)&&Object.prototype.hasOwnProperty.call(parsed2.argv,key2)&&(Array.isArray(argv[key2])||Array.isArray(parsed2.
argv[key2]))?argv[key2]=[].concat(argv[key2],parsed2.argv[key2]):argv[key2]=parsed2.argv[key2])})}}isDefaulted(yargs,key2){let{default:defaults}=yargs.getOptions();
return Object.prototype.hasOwnProperty.call(defaults,key2)||Object.prototype.hasOwnProperty.call(defaults,this.shim.Parser.camelCase(key2))}isInConfigs(yargs,key2){
let{configObjects}=yargs.getOptions();return configObjects.some(c3=>Object.prototype.hasOwnProperty.call(c3,key2))||configObjects.some(c3=>Object.prototype.hasOwnProperty.
call(c3,this.shim.Parser.camelCase(key2)))}runDefaultBuilderOn(yargs){if(!this.defaultCommand)return;if(this.shouldUpdateUsage(yargs)){let commandString=DEFAULT_MARKER.
test(this.defaultCommand.original)?this.defaultCommand.original:this.defaultCommand.original.replace(/^[^[\]<>]*/,"$0 ");yargs.getInternalMethods().getUsageInstance().
usage(commandString,this.defaultCommand.description)}let builder=this.defaultCommand.builder;if(isCommandBuilderCallback(builder))return builder(yargs,!0);isCommandBuilderDefinition(
builder)||Object.keys(builder).forEach(key2=>{yargs.option(key2,builder[key2])})}extractDesc({describe:describe2,description,desc}){for(let test of[describe2,description,
desc]){if(typeof test=="string"||test===!1)return test;assertNotStrictEqual(test,!0,this.shim)}return!1}freeze(){this.frozens.push({handlers:this.handlers,aliasMap:this.
aliasMap,defaultCommand:this.defaultCommand})}unfreeze(){let frozen=this.frozens.pop();assertNotStrictEqual(frozen,void 0,this.shim),{handlers:this.handlers,aliasMap:this.
aliasMap,defaultCommand:this.defaultCommand}=frozen}reset(){return this.handlers={},this.aliasMap={},this.defaultCommand=void 0,this.requireCache=new Set,this}};
function command(usage2,validation2,globalMiddleware,shim3){return new CommandInstance(usage2,validation2,globalMiddleware,shim3)}function isCommandBuilderDefinition(builder){
return typeof builder=="object"&&!!builder.builder&&typeof builder.handler=="function"}function isCommandAndAliases(cmd){return cmd.every(c3=>typeof c3=="string")}
function isCommandBuilderCallback(builder){return typeof builder=="function"}function isCommandBuilderOptionDefinitions(builder){return typeof builder=="object"}
function isCommandHandlerDefinition(cmd){return typeof cmd=="object"&&!Array.isArray(cmd)}function objFilter(original={},filter=()=>!0){let obj={};return objectKeys(original).forEach(key2=>{filter(key2,original[key2])&&(obj[key2]=original[key2])}),obj}function setBlocking(blocking){typeof process>"u"||[process.stdout,process.stderr].forEach(_stream=>{let stream=_stream;stream._handle&&stream.isTTY&&typeof stream.
_handle.setBlocking=="function"&&stream._handle.setBlocking(blocking)})}function isBoolean(fail){return typeof fail=="boolean"}function usage(yargs,shim3){let __=shim3.y18n.__,self={},fails=[];self.failFn=function(f){fails.push(f)};
let failMessage=null,globalFailMessage=null,showHelpOnFail=!0;self.showHelpOnFail=function(arg1=!0,arg2){let[enabled,message]=typeof arg1=="string"?[!0,arg1]:[arg1,
arg2];return yargs.getInternalMethods().isGlobalContext()&&(globalFailMessage=message),failMessage=message,showHelpOnFail=enabled,self};let failureOutput=!1;self.
fail=function(msg,err){let logger=yargs.getInternalMethods().getLoggerInstance();if(fails.length)for(let i2=fails.length-1;i2>=0;--i2){let fail2=fails[i2];if(isBoolean(
fail2)){if(err)throw err;if(msg)throw Error(msg)}else fail2(msg,err,self)}else{if(yargs.getExitProcess()&&setBlocking(!0),!failureOutput){failureOutput=!0,showHelpOnFail&&
(yargs.showHelp("error"),logger.error()),(msg||err)&&logger.error(msg||err);let globalOrCommandFailMessage=failMessage||globalFailMessage;globalOrCommandFailMessage&&
((msg||err)&&logger.error(""),logger.error(globalOrCommandFailMessage))}if(err=err||new YError(msg),yargs.getExitProcess())return yargs.exit(1);if(yargs.getInternalMethods().
hasParseCallback())return yargs.exit(1,err);throw err}};let usages=[],usageDisabled=!1;self.usage=(msg,description)=>msg===null?(usageDisabled=!0,usages=[],self):
(usageDisabled=!1,usages.push([msg,description||""]),self),self.getUsage=()=>usages,self.getUsageDisabled=()=>usageDisabled,self.getPositionalGroupName=()=>__("\
Positionals:");let examples=[];self.example=(cmd,description)=>{examples.push([cmd,description||""])};let commands=[];self.command=function(cmd,description,isDefault,aliases,deprecated=!1){
isDefault&&(commands=commands.map(cmdArray=>(cmdArray[2]=!1,cmdArray))),commands.push([cmd,description||"",isDefault,aliases,deprecated])},self.getCommands=()=>commands;
let descriptions={};self.describe=function(keyOrKeys,desc){Array.isArray(keyOrKeys)?keyOrKeys.forEach(k=>{self.describe(k,desc)}):typeof keyOrKeys=="object"?Object.
keys(keyOrKeys).forEach(k=>{self.describe(k,keyOrKeys[k])}):descriptions[keyOrKeys]=desc},self.getDescriptions=()=>descriptions;let epilogs=[];self.epilog=msg=>{
epilogs.push(msg)};let wrapSet=!1,wrap;self.wrap=cols=>{wrapSet=!0,wrap=cols},self.getWrap=()=>shim3.getEnv("YARGS_DISABLE_WRAP")?null:(wrapSet||(wrap=windowWidth(),
wrapSet=!0),wrap);let deferY18nLookupPrefix="__yargsString__:";self.deferY18nLookup=str=>deferY18nLookupPrefix+str,self.help=function(){if(cachedHelpMessage)return cachedHelpMessage;
normalizeAliases();let base$0=yargs.customScriptName?yargs.$0:shim3.path.basename(yargs.$0),demandedOptions=yargs.getDemandedOptions(),demandedCommands=yargs.getDemandedCommands(),
deprecatedOptions=yargs.getDeprecatedOptions(),groups=yargs.getGroups(),options=yargs.getOptions(),keys=[];keys=keys.concat(Object.keys(descriptions)),keys=keys.
concat(Object.keys(demandedOptions)),keys=keys.concat(Object.keys(demandedCommands)),keys=keys.concat(Object.keys(options.default)),keys=keys.filter(filterHiddenOptions),
keys=Object.keys(keys.reduce((acc,key2)=>(key2!=="_"&&(acc[key2]=!0),acc),{}));let theWrap=self.getWrap(),ui2=shim3.cliui({width:theWrap,wrap:!!theWrap});if(!usageDisabled){
if(usages.length)usages.forEach(usage2=>{ui2.div({text:`${usage2[0].replace(/\$0/g,base$0)}`}),usage2[1]&&ui2.div({text:`${usage2[1]}`,padding:[1,0,0,0]})}),ui2.
div();else if(commands.length){let u2=null;demandedCommands._?u2=`${base$0} <${__("command")}>
`:u2=`${base$0} [${__("command")}]
`,ui2.div(`${u2}`)}}if(commands.length>1||commands.length===1&&!commands[0][2]){ui2.div(__("Commands:"));let context=yargs.getInternalMethods().getContext(),parentCommands=context.
commands.length?`${context.commands.join(" ")} `:"";yargs.getInternalMethods().getParserConfiguration()["sort-commands"]===!0&&(commands=commands.sort((a2,b)=>a2[0].
localeCompare(b[0])));let prefix=base$0?`${base$0} `:"";commands.forEach(command2=>{let commandString=`${prefix}${parentCommands}${command2[0].replace(/^\$0 ?/,
"")}`;ui2.span({text:commandString,padding:[0,2,0,2],width:maxWidth(commands,theWrap,`${base$0}${parentCommands}`)+4},{text:command2[1]});let hints=[];command2[2]&&
hints.push(`[${__("default")}]`),command2[3]&&command2[3].length&&hints.push(`[${__("aliases:")} ${command2[3].join(", ")}]`),command2[4]&&(typeof command2[4]==
"string"?hints.push(`[${__("deprecated: %s",command2[4])}]`):hints.push(`[${__("deprecated")}]`)),hints.length?ui2.div({text:hints.join(" "),padding:[0,0,0,2],align:"\
right"}):ui2.div()}),ui2.div()}let aliasKeys=(Object.keys(options.alias)||[]).concat(Object.keys(yargs.parsed.newAliases)||[]);keys=keys.filter(key2=>!yargs.parsed.
newAliases[key2]&&aliasKeys.every(alias=>(options.alias[alias]||[]).indexOf(key2)===-1));let defaultGroup=__("Options:");groups[defaultGroup]||(groups[defaultGroup]=
[]),addUngroupedKeys(keys,options.alias,groups,defaultGroup);let isLongSwitch=sw=>/^--/.test(getText(sw)),displayedGroups=Object.keys(groups).filter(groupName=>groups[groupName].
length>0).map(groupName=>{let normalizedKeys=groups[groupName].filter(filterHiddenOptions).map(key2=>{if(aliasKeys.includes(key2))return key2;for(let i2=0,aliasKey;(aliasKey=
aliasKeys[i2])!==void 0;i2++)if((options.alias[aliasKey]||[]).includes(key2))return aliasKey;return key2});return{groupName,normalizedKeys}}).filter(({normalizedKeys})=>normalizedKeys.
length>0).map(({groupName,normalizedKeys})=>{let switches=normalizedKeys.reduce((acc,key2)=>(acc[key2]=[key2].concat(options.alias[key2]||[]).map(sw=>groupName===
self.getPositionalGroupName()?sw:(/^[0-9]$/.test(sw)?options.boolean.includes(key2)?"-":"--":sw.length>1?"--":"-")+sw).sort((sw1,sw2)=>isLongSwitch(sw1)===isLongSwitch(
sw2)?0:isLongSwitch(sw1)?1:-1).join(", "),acc),{});return{groupName,normalizedKeys,switches}});if(displayedGroups.filter(({groupName})=>groupName!==self.getPositionalGroupName()).
some(({normalizedKeys,switches})=>!normalizedKeys.every(key2=>isLongSwitch(switches[key2])))&&displayedGroups.filter(({groupName})=>groupName!==self.getPositionalGroupName()).
forEach(({normalizedKeys,switches})=>{normalizedKeys.forEach(key2=>{isLongSwitch(switches[key2])&&(switches[key2]=addIndentation(switches[key2],4))})}),displayedGroups.
forEach(({groupName,normalizedKeys,switches})=>{ui2.div(groupName),normalizedKeys.forEach(key2=>{let kswitch=switches[key2],desc=descriptions[key2]||"",type=null;
desc.includes(deferY18nLookupPrefix)&&(desc=__(desc.substring(deferY18nLookupPrefix.length))),options.boolean.includes(key2)&&(type=`[${__("boolean")}]`),options.
count.includes(key2)&&(type=`[${__("count")}]`),options.string.includes(key2)&&(type=`[${__("string")}]`),options.normalize.includes(key2)&&(type=`[${__("string")}\
]`),options.array.includes(key2)&&(type=`[${__("array")}]`),options.number.includes(key2)&&(type=`[${__("number")}]`);let deprecatedExtra=deprecated=>typeof deprecated==
"string"?`[${__("deprecated: %s",deprecated)}]`:`[${__("deprecated")}]`,extra=[key2 in deprecatedOptions?deprecatedExtra(deprecatedOptions[key2]):null,type,key2 in
demandedOptions?`[${__("required")}]`:null,options.choices&&options.choices[key2]?`[${__("choices:")} ${self.stringifiedValues(options.choices[key2])}]`:null,defaultString(
options.default[key2],options.defaultDescription[key2])].filter(Boolean).join(" ");ui2.span({text:getText(kswitch),padding:[0,2,0,2+getIndentation(kswitch)],width:maxWidth(
switches,theWrap)+4},desc);let shouldHideOptionExtras=yargs.getInternalMethods().getUsageConfiguration()["hide-types"]===!0;extra&&!shouldHideOptionExtras?ui2.div(
{text:extra,padding:[0,0,0,2],align:"right"}):ui2.div()}),ui2.div()}),examples.length&&(ui2.div(__("Examples:")),examples.forEach(example=>{example[0]=example[0].
replace(/\$0/g,base$0)}),examples.forEach(example=>{example[1]===""?ui2.div({text:example[0],padding:[0,2,0,2]}):ui2.div({text:example[0],padding:[0,2,0,2],width:maxWidth(
examples,theWrap)+4},{text:example[1]})}),ui2.div()),epilogs.length>0){let e=epilogs.map(epilog=>epilog.replace(/\$0/g,base$0)).join(`
`);ui2.div(`${e}
`)}return ui2.toString().replace(/\s*$/,"")};function maxWidth(table2,theWrap,modifier){let width=0;return Array.isArray(table2)||(table2=Object.values(table2).
map(v=>[v])),table2.forEach(v=>{width=Math.max(shim3.stringWidth(modifier?`${modifier} ${getText(v[0])}`:getText(v[0]))+getIndentation(v[0]),width)}),theWrap&&(width=
Math.min(width,parseInt((theWrap*.5).toString(),10))),width}function normalizeAliases(){let demandedOptions=yargs.getDemandedOptions(),options=yargs.getOptions();
(Object.keys(options.alias)||[]).forEach(key2=>{options.alias[key2].forEach(alias=>{descriptions[alias]&&self.describe(key2,descriptions[alias]),alias in demandedOptions&&
yargs.demandOption(key2,demandedOptions[alias]),options.boolean.includes(alias)&&yargs.boolean(key2),options.count.includes(alias)&&yargs.count(key2),options.string.
includes(alias)&&yargs.string(key2),options.normalize.includes(alias)&&yargs.normalize(key2),options.array.includes(alias)&&yargs.array(key2),options.number.includes(
alias)&&yargs.number(key2)})})}let cachedHelpMessage;self.cacheHelpMessage=function(){cachedHelpMessage=this.help()},self.clearCachedHelpMessage=function(){cachedHelpMessage=
void 0},self.hasCachedHelpMessage=function(){return!!cachedHelpMessage};function addUngroupedKeys(keys,aliases,groups,defaultGroup){let groupedKeys=[],toCheck=null;
return Object.keys(groups).forEach(group=>{groupedKeys=groupedKeys.concat(groups[group])}),keys.forEach(key2=>{toCheck=[key2].concat(aliases[key2]),toCheck.some(
k=>groupedKeys.indexOf(k)!==-1)||groups[defaultGroup].push(key2)}),groupedKeys}function filterHiddenOptions(key2){return yargs.getOptions().hiddenOptions.indexOf(
key2)<0||yargs.parsed.argv[yargs.getOptions().showHiddenOpt]}self.showHelp=level=>{let logger=yargs.getInternalMethods().getLoggerInstance();level||(level="erro\
r"),(typeof level=="function"?level:logger[level])(self.help())},self.functionDescription=fn=>["(",fn.name?shim3.Parser.decamelize(fn.name,"-"):__("generated-va\
lue"),")"].join(""),self.stringifiedValues=function(values,separator){let string3="",sep=separator||", ",array2=[].concat(values);return!values||!array2.length||
array2.forEach(value=>{string3.length&&(string3+=sep),string3+=JSON.stringify(value)}),string3};function defaultString(value,defaultDescription){let string3=`[${__(
"default:")} `;if(value===void 0&&!defaultDescription)return null;if(defaultDescription)string3+=defaultDescription;else switch(typeof value){case"string":string3+=
`"${value}"`;break;case"object":string3+=JSON.stringify(value);break;default:string3+=value}return`${string3}]`}function windowWidth(){return shim3.process.stdColumns?
Math.min(80,shim3.process.stdColumns):80}let version2=null;self.version=ver=>{version2=ver},self.showVersion=level=>{let logger=yargs.getInternalMethods().getLoggerInstance();
level||(level="error"),(typeof level=="function"?level:logger[level])(version2)},self.reset=function(localLookup){return failMessage=null,failureOutput=!1,usages=
[],usageDisabled=!1,epilogs=[],examples=[],commands=[],descriptions=objFilter(descriptions,k=>!localLookup[k]),self};let frozens=[];return self.freeze=function(){
frozens.push({failMessage,failureOutput,usages,usageDisabled,epilogs,examples,commands,descriptions})},self.unfreeze=function(defaultCommand=!1){let frozen=frozens.
pop();frozen&&(defaultCommand?(descriptions={...frozen.descriptions,...descriptions},commands=[...frozen.commands,...commands],usages=[...frozen.usages,...usages],
examples=[...frozen.examples,...examples],epilogs=[...frozen.epilogs,...epilogs]):{failMessage,failureOutput,usages,usageDisabled,epilogs,examples,commands,descriptions}=
frozen)},self}function isIndentedText(text2){return typeof text2=="object"}function addIndentation(text2,indent){return isIndentedText(text2)?{text:text2.text,indentation:text2.
indentation+indent}:{text:text2,indentation:indent}}function getIndentation(text2){return isIndentedText(text2)?text2.indentation:0}function getText(text2){return isIndentedText(
text2)?text2.text:text2}var completionShTemplate=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.bashrc
#    or {{app_path}} {{completion_command}} >> ~/.bash_profile on OSX.
#
_{{app_name}}_yargs_completions()
{
    local cur_word args type_list

    cur_word="\${COMP_WORDS[COMP_CWORD]}"
    args=("\${COMP_WORDS[@]}")

    # ask yargs to generate completions.
    # see https://stackoverflow.com/a/40944195/7080036 for the spaces-handling awk
    mapfile -t type_list < <({{app_path}} --get-yargs-completions "\${args[@]}")
    mapfile -t COMPREPLY < <(compgen -W "$( printf '%q ' "\${type_list[@]}" )" -- "\${cur_word}" |
        awk '/ / { print "\\""$0"\\"" } /^[^ ]+$/ { print $0 }')

    # if no match was found, fall back to filename completion
    if [ \${#COMPREPLY[@]} -eq 0 ]; then
      COMPREPLY=()
    fi

    return 0
}
complete -o bashdefault -o default -F _{{app_name}}_yargs_completions {{app_name}}
###-end-{{app_name}}-completions-###
`,completionZshTemplate=`#compdef {{app_name}}
###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.zshrc
#    or {{app_path}} {{completion_command}} >> ~/.zprofile on OSX.
#
_{{app_name}}_yargs_completions()
{
  local reply
  local si=$IFS
  IFS=$'
' reply=($(COMP_CWORD="$((CURRENT-1))" COMP_LINE="$BUFFER" COMP_POINT="$CURSOR" {{app_path}} --get-yargs-completions "\${words[@]}"))
  IFS=$si
  if [[ \${#reply} -gt 0 ]]; then
    _describe 'values' reply
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == "loadautofunc" ]]; then
  _{{app_name}}_yargs_completions "$@"
else
  compdef _{{app_name}}_yargs_completions {{app_name}}
fi
###-end-{{app_name}}-completions-###
`,completionFishTemplate=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;var Completion=class{constructor(yargs,usage2,command2,shim3){var _a4,_b2,_c2,_d,_e;this.yargs=yargs,this.usage=usage2,this.command=command2,this.shim=shim3,this.
completionKey="get-yargs-completions",this.aliases=null,this.customCompletionFunction=null,this.indexAfterLastReset=0,this.zshShell=(_c2=((_a4=this.shim.getEnv(
"SHELL"))===null||_a4===void 0?void 0:_a4.includes("zsh"))||((_b2=this.shim.getEnv("ZSH_NAME"))===null||_b2===void 0?void 0:_b2.includes("zsh")))!==null&&_c2!==
void 0?_c2:!1,this.fishShell=(_e=(_d=this.shim.getEnv("SHELL"))===null||_d===void 0?void 0:_d.includes("fish"))!==null&&_e!==void 0?_e:!1}defaultCompletion(args,argv,current,done){
let handlers=this.command.getCommandHandlers();for(let i2=0,ii=args.length;i2<ii;++i2)if(handlers[args[i2]]&&handlers[args[i2]].builder){let builder=handlers[args[i2]].
builder;if(isCommandBuilderCallback(builder)){this.indexAfterLastReset=i2+1;let y=this.yargs.getInternalMethods().reset();return builder(y,!0),y.argv}}let completions=[];
this.commandCompletions(completions,args,current),this.optionCompletions(completions,args,argv,current),this.choicesFromOptionsCompletions(completions,args,argv,
current),this.choicesFromPositionalsCompletions(completions,args,argv,current),done(null,completions)}commandCompletions(completions,args,current){let parentCommands=this.
yargs.getInternalMethods().getContext().commands;!current.match(/^-/)&&parentCommands[parentCommands.length-1]!==current&&!this.previousArgHasChoices(args)&&this.
usage.getCommands().forEach(usageCommand=>{let commandName=parseCommand(usageCommand[0]).cmd;if(args.indexOf(commandName)===-1){let desc=usageCommand[1]||"";this.
fishShell?completions.push(commandName+"	"+desc):this.zshShell?completions.push(commandName.replace(/:/g,"\\:")+":"+desc):completions.push(commandName)}})}optionCompletions(completions,args,argv,current){
if((current.match(/^-/)||current===""&&completions.length===0)&&!this.previousArgHasChoices(args)){let options=this.yargs.getOptions(),positionalKeys=this.yargs.
getGroups()[this.usage.getPositionalGroupName()]||[];Object.keys(options.key).forEach(key2=>{let negable=!!options.configuration["boolean-negation"]&&options.boolean.
includes(key2);!positionalKeys.includes(key2)&&!options.hiddenOptions.includes(key2)&&!this.argsContainKey(args,key2,negable)&&this.completeOptionKey(key2,completions,
current,negable&&!!options.default[key2])})}}choicesFromOptionsCompletions(completions,args,argv,current){if(this.previousArgHasChoices(args)){let choices=this.
getPreviousArgChoices(args);choices&&choices.length>0&&(this.fishShell?completions.push(...choices):completions.push(...choices.map(c3=>c3.replace(/:/g,"\\:"))))}}choicesFromPositionalsCompletions(completions,args,argv,current){
if(current===""&&completions.length>0&&this.previousArgHasChoices(args))return;let positionalKeys=this.yargs.getGroups()[this.usage.getPositionalGroupName()]||[],
offset=Math.max(this.indexAfterLastReset,this.yargs.getInternalMethods().getContext().commands.length+1),positionalKey=positionalKeys[argv._.length-offset-1];if(!positionalKey)
return;let choices=this.yargs.getOptions().choices[positionalKey]||[];for(let choice of choices)choice.startsWith(current)&&(this.fishShell?completions.push(choice):
completions.push(choice.replace(/:/g,"\\:")))}getPreviousArgChoices(args){if(args.length<1)return;let previousArg=args[args.length-1],filter="";if(!previousArg.
startsWith("-")&&args.length>1&&(filter=previousArg,previousArg=args[args.length-2]),!previousArg.startsWith("-"))return;let previousArgKey=previousArg.replace(
/^-+/,""),options=this.yargs.getOptions(),possibleAliases=[previousArgKey,...this.yargs.getAliases()[previousArgKey]||[]],choices;for(let possibleAlias of possibleAliases)
if(Object.prototype.hasOwnProperty.call(options.key,possibleAlias)&&Array.isArray(options.choices[possibleAlias])){choices=options.choices[possibleAlias];break}
if(choices)return choices.filter(choice=>!filter||choice.startsWith(filter))}previousArgHasChoices(args){let choices=this.getPreviousArgChoices(args);return choices!==
void 0&&choices.length>0}argsContainKey(args,key2,negable){let argsContains=s=>args.indexOf((/^[^0-9]$/.test(s)?"-":"--")+s)!==-1;if(argsContains(key2)||negable&&
argsContains(`no-${key2}`))return!0;if(this.aliases){for(let alias of this.aliases[key2])if(argsContains(alias))return!0}return!1}completeOptionKey(key2,completions,current,negable){
var _a4,_b2,_c2,_d;let keyWithDesc=key2;if(this.zshShell||this.fishShell){let descs=this.usage.getDescriptions(),aliasKey=(_b2=(_a4=this===null||this===void 0?void 0:
this.aliases)===null||_a4===void 0?void 0:_a4[key2])===null||_b2===void 0?void 0:_b2.find(alias=>{let desc2=descs[alias];return typeof desc2=="string"&&desc2.length>
0}),descFromAlias=aliasKey?descs[aliasKey]:void 0,cleanedDesc=((_d=(_c2=descs[key2])!==null&&_c2!==void 0?_c2:descFromAlias)!==null&&_d!==void 0?_d:"").replace(
"__yargsString__:","").replace(/(\r\n|\n|\r)/gm," ");this.fishShell?keyWithDesc=`${key2}	${cleanedDesc}`:keyWithDesc=`${key2.replace(/:/g,"\\:")}:${cleanedDesc}`}
let startsByTwoDashes=s=>/^--/.test(s),isShortOption=s=>/^[^0-9]$/.test(s),dashes=!startsByTwoDashes(current)&&isShortOption(key2)?"-":"--";completions.push(dashes+
keyWithDesc),negable&&completions.push(dashes+"no-"+keyWithDesc)}customCompletion(args,argv,current,done){if(assertNotStrictEqual(this.customCompletionFunction,
null,this.shim),isSyncCompletionFunction(this.customCompletionFunction)){let result=this.customCompletionFunction(current,argv);return isPromise(result)?result.
then(list3=>{this.shim.process.nextTick(()=>{done(null,list3)})}).catch(err=>{this.shim.process.nextTick(()=>{done(err,void 0)})}):done(null,result)}else return isFallbackCompletionFunction(
this.customCompletionFunction)?this.customCompletionFunction(current,argv,(onCompleted=done)=>this.defaultCompletion(args,argv,current,onCompleted),completions=>{
done(null,completions)}):this.customCompletionFunction(current,argv,completions=>{done(null,completions)})}getCompletion(args,done){let current=args.length?args[args.
length-1]:"",argv=this.yargs.parse(args,!0),completionFunction=this.customCompletionFunction?argv2=>this.customCompletion(args,argv2,current,done):argv2=>this.defaultCompletion(
args,argv2,current,done);return isPromise(argv)?argv.then(completionFunction):completionFunction(argv)}generateCompletionScript($0,cmd){let script;this.zshShell?
script=completionZshTemplate:this.fishShell?script=completionFishTemplate:script=completionShTemplate;let name=this.shim.path.basename($0);return $0.match(/\.js$/)&&
($0=`./${$0}`),script=script.replace(/{{app_name}}/g,name),script=script.replace(/{{completion_command}}/g,cmd),script.replace(/{{app_path}}/g,$0)}registerFunction(fn){
this.customCompletionFunction=fn}setParsed(parsed2){this.aliases=parsed2.aliases}};function completion(yargs,usage2,command2,shim3){return new Completion(yargs,
usage2,command2,shim3)}function isSyncCompletionFunction(completionFunction){return completionFunction.length<3}function isFallbackCompletionFunction(completionFunction){
return completionFunction.length>3}function levenshtein(a2,b){if(a2.length===0)return b.length;if(b.length===0)return a2.length;let matrix=[],i2;for(i2=0;i2<=b.length;i2++)matrix[i2]=[i2];let j;for(j=
0;j<=a2.length;j++)matrix[0][j]=j;for(i2=1;i2<=b.length;i2++)for(j=1;j<=a2.length;j++)b.charAt(i2-1)===a2.charAt(j-1)?matrix[i2][j]=matrix[i2-1][j-1]:i2>1&&j>1&&
b.charAt(i2-2)===a2.charAt(j-1)&&b.charAt(i2-1)===a2.charAt(j-2)?matrix[i2][j]=matrix[i2-2][j-2]+1:matrix[i2][j]=Math.min(matrix[i2-1][j-1]+1,Math.min(matrix[i2][j-
1]+1,matrix[i2-1][j]+1));return matrix[b.length][a2.length]}var specialKeys=["$0","--","_"];function validation(yargs,usage2,shim3){let __=shim3.y18n.__,__n=shim3.y18n.__n,self={};self.nonOptionCount=function(argv){let demandedCommands=yargs.
getDemandedCommands(),_s=argv._.length+(argv["--"]?argv["--"].length:0)-yargs.getInternalMethods().getContext().commands.length;demandedCommands._&&(_s<demandedCommands.
_.min||_s>demandedCommands._.max)&&(_s<demandedCommands._.min?demandedCommands._.minMsg!==void 0?usage2.fail(demandedCommands._.minMsg?demandedCommands._.minMsg.
replace(/\$0/g,_s.toString()).replace(/\$1/,demandedCommands._.min.toString()):null):usage2.fail(__n("Not enough non-option arguments: got %s, need at least %s",
"Not enough non-option arguments: got %s, need at least %s",_s,_s.toString(),demandedCommands._.min.toString())):_s>demandedCommands._.max&&(demandedCommands._.
maxMsg!==void 0?usage2.fail(demandedCommands._.maxMsg?demandedCommands._.maxMsg.replace(/\$0/g,_s.toString()).replace(/\$1/,demandedCommands._.max.toString()):null):
usage2.fail(__n("Too many non-option arguments: got %s, maximum of %s","Too many non-option arguments: got %s, maximum of %s",_s,_s.toString(),demandedCommands.
_.max.toString()))))},self.positionalCount=function(required2,observed){observed<required2&&usage2.fail(__n("Not enough non-option arguments: got %s, need at le\
ast %s","Not enough non-option arguments: got %s, need at least %s",observed,observed+"",required2+""))},self.requiredArguments=function(argv,demandedOptions){let missing2=null;
for(let key2 of Object.keys(demandedOptions))(!Object.prototype.hasOwnProperty.call(argv,key2)||typeof argv[key2]>"u")&&(missing2=missing2||{},missing2[key2]=demandedOptions[key2]);
if(missing2){let customMsgs=[];for(let key2 of Object.keys(missing2)){let msg=missing2[key2];msg&&customMsgs.indexOf(msg)<0&&customMsgs.push(msg)}let customMsg=customMsgs.
length?`
${customMsgs.join(`
`)}`:"";usage2.fail(__n("Missing required argument: %s","Missing required arguments: %s",Object.keys(missing2).length,Object.keys(missing2).join(", ")+customMsg))}},
self.unknownArguments=function(argv,aliases,positionalMap,isDefaultCommand,checkPositionals=!0){var _a4;let commandKeys=yargs.getInternalMethods().getCommandInstance().
getCommands(),unknown3=[],currentContext=yargs.getInternalMethods().getContext();if(Object.keys(argv).forEach(key2=>{!specialKeys.includes(key2)&&!Object.prototype.
hasOwnProperty.call(positionalMap,key2)&&!Object.prototype.hasOwnProperty.call(yargs.getInternalMethods().getParseContext(),key2)&&!self.isValidAndSomeAliasIsNotNew(
key2,aliases)&&unknown3.push(key2)}),checkPositionals&&(currentContext.commands.length>0||commandKeys.length>0||isDefaultCommand)&&argv._.slice(currentContext.commands.
length).forEach(key2=>{commandKeys.includes(""+key2)||unknown3.push(""+key2)}),checkPositionals){let maxNonOptDemanded=((_a4=yargs.getDemandedCommands()._)===null||
_a4===void 0?void 0:_a4.max)||0,expected=currentContext.commands.length+maxNonOptDemanded;expected<argv._.length&&argv._.slice(expected).forEach(key2=>{key2=String(
key2),!currentContext.commands.includes(key2)&&!unknown3.includes(key2)&&unknown3.push(key2)})}unknown3.length&&usage2.fail(__n("Unknown argument: %s","Unknown \
arguments: %s",unknown3.length,unknown3.map(s=>s.trim()?s:`"${s}"`).join(", ")))},self.unknownCommands=function(argv){let commandKeys=yargs.getInternalMethods().
getCommandInstance().getCommands(),unknown3=[],currentContext=yargs.getInternalMethods().getContext();return(currentContext.commands.length>0||commandKeys.length>
0)&&argv._.slice(currentContext.commands.length).forEach(key2=>{commandKeys.includes(""+key2)||unknown3.push(""+key2)}),unknown3.length>0?(usage2.fail(__n("Unkn\
own command: %s","Unknown commands: %s",unknown3.length,unknown3.join(", "))),!0):!1},self.isValidAndSomeAliasIsNotNew=function(key2,aliases){if(!Object.prototype.
hasOwnProperty.call(aliases,key2))return!1;let newAliases=yargs.parsed.newAliases;return[key2,...aliases[key2]].some(a2=>!Object.prototype.hasOwnProperty.call(newAliases,
a2)||!newAliases[key2])},self.limitedChoices=function(argv){let options=yargs.getOptions(),invalid3={};if(!Object.keys(options.choices).length)return;Object.keys(
argv).forEach(key2=>{specialKeys.indexOf(key2)===-1&&Object.prototype.hasOwnProperty.call(options.choices,key2)&&[].concat(argv[key2]).forEach(value=>{options.choices[key2].
indexOf(value)===-1&&value!==void 0&&(invalid3[key2]=(invalid3[key2]||[]).concat(value))})});let invalidKeys=Object.keys(invalid3);if(!invalidKeys.length)return;
let msg=__("Invalid values:");invalidKeys.forEach(key2=>{msg+=`
  ${__("Argument: %s, Given: %s, Choices: %s",key2,usage2.stringifiedValues(invalid3[key2]),usage2.stringifiedValues(options.choices[key2]))}`}),usage2.fail(msg)};
let implied={};self.implies=function(key2,value){argsert("<string|object> [array|number|string]",[key2,value],arguments.length),typeof key2=="object"?Object.keys(
key2).forEach(k=>{self.implies(k,key2[k])}):(yargs.global(key2),implied[key2]||(implied[key2]=[]),Array.isArray(value)?value.forEach(i2=>self.implies(key2,i2)):
(assertNotStrictEqual(value,void 0,shim3),implied[key2].push(value)))},self.getImplied=function(){return implied};function keyExists(argv,val){let num=Number(val);
return val=isNaN(num)?val:num,typeof val=="number"?val=argv._.length>=val:val.match(/^--no-.+/)?(val=val.match(/^--no-(.+)/)[1],val=!Object.prototype.hasOwnProperty.
call(argv,val)):val=Object.prototype.hasOwnProperty.call(argv,val),val}self.implications=function(argv){let implyFail=[];if(Object.keys(implied).forEach(key2=>{
let origKey=key2;(implied[key2]||[]).forEach(value=>{let key3=origKey,origValue=value;key3=keyExists(argv,key3),value=keyExists(argv,value),key3&&!value&&implyFail.
push(` ${origKey} -> ${origValue}`)})}),implyFail.length){let msg=`${__("Implications failed:")}
`;implyFail.forEach(value=>{msg+=value}),usage2.fail(msg)}};let conflicting={};self.conflicts=function(key2,value){argsert("<string|object> [array|string]",[key2,
value],arguments.length),typeof key2=="object"?Object.keys(key2).forEach(k=>{self.conflicts(k,key2[k])}):(yargs.global(key2),conflicting[key2]||(conflicting[key2]=
[]),Array.isArray(value)?value.forEach(i2=>self.conflicts(key2,i2)):conflicting[key2].push(value))},self.getConflicting=()=>conflicting,self.conflicting=function(argv){
Object.keys(argv).forEach(key2=>{conflicting[key2]&&conflicting[key2].forEach(value=>{value&&argv[key2]!==void 0&&argv[value]!==void 0&&usage2.fail(__("Argument\
s %s and %s are mutually exclusive",key2,value))})}),yargs.getInternalMethods().getParserConfiguration()["strip-dashed"]&&Object.keys(conflicting).forEach(key2=>{
conflicting[key2].forEach(value=>{value&&argv[shim3.Parser.camelCase(key2)]!==void 0&&argv[shim3.Parser.camelCase(value)]!==void 0&&usage2.fail(__("Arguments %s\
 and %s are mutually exclusive",key2,value))})})},self.recommendCommands=function(cmd,potentialCommands){potentialCommands=potentialCommands.sort((a2,b)=>b.length-
a2.length);let recommended=null,bestDistance=1/0;for(let i2=0,candidate;(candidate=potentialCommands[i2])!==void 0;i2++){let d=levenshtein(cmd,candidate);d<=3&&
d<bestDistance&&(bestDistance=d,recommended=candidate)}recommended&&usage2.fail(__("Did you mean %s?",recommended))},self.reset=function(localLookup){return implied=
objFilter(implied,k=>!localLookup[k]),conflicting=objFilter(conflicting,k=>!localLookup[k]),self};let frozens=[];return self.freeze=function(){frozens.push({implied,
conflicting})},self.unfreeze=function(){let frozen=frozens.pop();assertNotStrictEqual(frozen,void 0,shim3),{implied,conflicting}=frozen},self}var previouslyVisitedConfigs=[],shim2;function applyExtends(config2,cwd,mergeExtends,_shim){shim2=_shim;let defaultConfig={};if(Object.prototype.hasOwnProperty.
call(config2,"extends")){if(typeof config2.extends!="string")return defaultConfig;let isPath=/\.json|\..*rc$/.test(config2.extends),pathToDefault=null;if(isPath)
pathToDefault=getPathToDefaultConfig(cwd,config2.extends);else try{pathToDefault=import.meta.resolve(config2.extends)}catch{return config2}checkForCircularExtends(
pathToDefault),previouslyVisitedConfigs.push(pathToDefault),defaultConfig=isPath?JSON.parse(shim2.readFileSync(pathToDefault,"utf8")):_shim.require(config2.extends),
delete config2.extends,defaultConfig=applyExtends(defaultConfig,shim2.path.dirname(pathToDefault),mergeExtends,shim2)}return previouslyVisitedConfigs=[],mergeExtends?
mergeDeep(defaultConfig,config2):Object.assign({},defaultConfig,config2)}function checkForCircularExtends(cfgPath){if(previouslyVisitedConfigs.indexOf(cfgPath)>
-1)throw new YError(`Circular extended configurations: '${cfgPath}'.`)}function getPathToDefaultConfig(cwd,pathToExtend){return shim2.path.resolve(cwd,pathToExtend)}
function mergeDeep(config1,config2){let target={};function isObject4(obj){return obj&&typeof obj=="object"&&!Array.isArray(obj)}Object.assign(target,config1);for(let key2 of Object.
keys(config2))key2!=="__proto__"&&(isObject4(config2[key2])&&isObject4(target[key2])?target[key2]=mergeDeep(config1[key2],config2[key2]):target[key2]=config2[key2]);
return target}var __classPrivateFieldSet=function(receiver,state,value,kind,f){if(kind==="m")throw new TypeError("Private method is not writable");if(kind==="a"&&!f)throw new TypeError(
"Private accessor was defined without a setter");if(typeof state=="function"?receiver!==state||!f:!state.has(receiver))throw new TypeError("Cannot write private\
 member to an object whose class did not declare it");return kind==="a"?f.call(receiver,value):f?f.value=value:state.set(receiver,value),value},__classPrivateFieldGet=function(receiver,state,kind,f){
if(kind==="a"&&!f)throw new TypeError("Private accessor was defined without a getter");if(typeof state=="function"?receiver!==state||!f:!state.has(receiver))throw new TypeError(
"Cannot read private member from an object whose class did not declare it");return kind==="m"?f:kind==="a"?f.call(receiver):f?f.value:state.get(receiver)},_YargsInstance_command,
_YargsInstance_cwd,_YargsInstance_context,_YargsInstance_completion,_YargsInstance_completionCommand,_YargsInstance_defaultShowHiddenOpt,_YargsInstance_exitError,
_YargsInstance_detectLocale,_YargsInstance_emittedWarnings,_YargsInstance_exitProcess,_YargsInstance_frozens,_YargsInstance_globalMiddleware,_YargsInstance_groups,
_YargsInstance_hasOutput,_YargsInstance_helpOpt,_YargsInstance_isGlobalContext,_YargsInstance_logger,_YargsInstance_output,_YargsInstance_options,_YargsInstance_parentRequire,
_YargsInstance_parserConfig,_YargsInstance_parseFn,_YargsInstance_parseContext,_YargsInstance_pkgs,_YargsInstance_preservedGroups,_YargsInstance_processArgs,_YargsInstance_recommendCommands,
_YargsInstance_shim,_YargsInstance_strict,_YargsInstance_strictCommands,_YargsInstance_strictOptions,_YargsInstance_usage,_YargsInstance_usageConfig,_YargsInstance_versionOpt,
_YargsInstance_validation;function YargsFactory(_shim){return(processArgs=[],cwd=_shim.process.cwd(),parentRequire)=>{let yargs=new YargsInstance(processArgs,cwd,
parentRequire,_shim);return Object.defineProperty(yargs,"argv",{get:()=>yargs.parse(),enumerable:!0}),yargs.help(),yargs.version(),yargs}}var kCopyDoubleDash=Symbol(
"copyDoubleDash"),kCreateLogger=Symbol("copyDoubleDash"),kDeleteFromParserHintObject=Symbol("deleteFromParserHintObject"),kEmitWarning=Symbol("emitWarning"),kFreeze=Symbol(
"freeze"),kGetDollarZero=Symbol("getDollarZero"),kGetParserConfiguration=Symbol("getParserConfiguration"),kGetUsageConfiguration=Symbol("getUsageConfiguration"),
kGuessLocale=Symbol("guessLocale"),kGuessVersion=Symbol("guessVersion"),kParsePositionalNumbers=Symbol("parsePositionalNumbers"),kPkgUp=Symbol("pkgUp"),kPopulateParserHintArray=Symbol(
"populateParserHintArray"),kPopulateParserHintSingleValueDictionary=Symbol("populateParserHintSingleValueDictionary"),kPopulateParserHintArrayDictionary=Symbol(
"populateParserHintArrayDictionary"),kPopulateParserHintDictionary=Symbol("populateParserHintDictionary"),kSanitizeKey=Symbol("sanitizeKey"),kSetKey=Symbol("set\
Key"),kUnfreeze=Symbol("unfreeze"),kValidateAsync=Symbol("validateAsync"),kGetCommandInstance=Symbol("getCommandInstance"),kGetContext=Symbol("getContext"),kGetHasOutput=Symbol(
"getHasOutput"),kGetLoggerInstance=Symbol("getLoggerInstance"),kGetParseContext=Symbol("getParseContext"),kGetUsageInstance=Symbol("getUsageInstance"),kGetValidationInstance=Symbol(
"getValidationInstance"),kHasParseCallback=Symbol("hasParseCallback"),kIsGlobalContext=Symbol("isGlobalContext"),kPostProcess=Symbol("postProcess"),kRebase=Symbol(
"rebase"),kReset=Symbol("reset"),kRunYargsParserAndExecuteCommands=Symbol("runYargsParserAndExecuteCommands"),kRunValidation=Symbol("runValidation"),kSetHasOutput=Symbol(
"setHasOutput"),kTrackManuallySetKeys=Symbol("kTrackManuallySetKeys"),DEFAULT_LOCALE="en_US",YargsInstance=class{constructor(processArgs=[],cwd,parentRequire,shim3){
this.customScriptName=!1,this.parsed=!1,_YargsInstance_command.set(this,void 0),_YargsInstance_cwd.set(this,void 0),_YargsInstance_context.set(this,{commands:[],
fullCommands:[]}),_YargsInstance_completion.set(this,null),_YargsInstance_completionCommand.set(this,null),_YargsInstance_defaultShowHiddenOpt.set(this,"show-hi\
dden"),_YargsInstance_exitError.set(this,null),_YargsInstance_detectLocale.set(this,!0),_YargsInstance_emittedWarnings.set(this,{}),_YargsInstance_exitProcess.set(
this,!0),_YargsInstance_frozens.set(this,[]),_YargsInstance_globalMiddleware.set(this,void 0),_YargsInstance_groups.set(this,{}),_YargsInstance_hasOutput.set(this,
!1),_YargsInstance_helpOpt.set(this,null),_YargsInstance_isGlobalContext.set(this,!0),_YargsInstance_logger.set(this,void 0),_YargsInstance_output.set(this,""),
_YargsInstance_options.set(this,void 0),_YargsInstance_parentRequire.set(this,void 0),_YargsInstance_parserConfig.set(this,{}),_YargsInstance_parseFn.set(this,null),
_YargsInstance_parseContext.set(this,null),_YargsInstance_pkgs.set(this,{}),_YargsInstance_preservedGroups.set(this,{}),_YargsInstance_processArgs.set(this,void 0),
_YargsInstance_recommendCommands.set(this,!1),_YargsInstance_shim.set(this,void 0),_YargsInstance_strict.set(this,!1),_YargsInstance_strictCommands.set(this,!1),
_YargsInstance_strictOptions.set(this,!1),_YargsInstance_usage.set(this,void 0),_YargsInstance_usageConfig.set(this,{}),_YargsInstance_versionOpt.set(this,null),
_YargsInstance_validation.set(this,void 0),__classPrivateFieldSet(this,_YargsInstance_shim,shim3,"f"),__classPrivateFieldSet(this,_YargsInstance_processArgs,processArgs,
"f"),__classPrivateFieldSet(this,_YargsInstance_cwd,cwd,"f"),__classPrivateFieldSet(this,_YargsInstance_parentRequire,parentRequire,"f"),__classPrivateFieldSet(
this,_YargsInstance_globalMiddleware,new GlobalMiddleware(this),"f"),this.$0=this[kGetDollarZero](),this[kReset](),__classPrivateFieldSet(this,_YargsInstance_command,
__classPrivateFieldGet(this,_YargsInstance_command,"f"),"f"),__classPrivateFieldSet(this,_YargsInstance_usage,__classPrivateFieldGet(this,_YargsInstance_usage,"\
f"),"f"),__classPrivateFieldSet(this,_YargsInstance_validation,__classPrivateFieldGet(this,_YargsInstance_validation,"f"),"f"),__classPrivateFieldSet(this,_YargsInstance_options,
__classPrivateFieldGet(this,_YargsInstance_options,"f"),"f"),__classPrivateFieldGet(this,_YargsInstance_options,"f").showHiddenOpt=__classPrivateFieldGet(this,_YargsInstance_defaultShowHiddenOpt,
"f"),__classPrivateFieldSet(this,_YargsInstance_logger,this[kCreateLogger](),"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.setLocale(DEFAULT_LOCALE)}addHelpOpt(opt,msg){
let defaultHelpOpt="help";return argsert("[string|boolean] [string]",[opt,msg],arguments.length),__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")&&(this[kDeleteFromParserHintObject](
__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")),__classPrivateFieldSet(this,_YargsInstance_helpOpt,null,"f")),opt===!1&&msg===void 0?this:(__classPrivateFieldSet(
this,_YargsInstance_helpOpt,typeof opt=="string"?opt:defaultHelpOpt,"f"),this.boolean(__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")),this.describe(__classPrivateFieldGet(
this,_YargsInstance_helpOpt,"f"),msg||__classPrivateFieldGet(this,_YargsInstance_usage,"f").deferY18nLookup("Show help")),this)}help(opt,msg){return this.addHelpOpt(
opt,msg)}addShowHiddenOpt(opt,msg){if(argsert("[string|boolean] [string]",[opt,msg],arguments.length),opt===!1&&msg===void 0)return this;let showHiddenOpt=typeof opt==
"string"?opt:__classPrivateFieldGet(this,_YargsInstance_defaultShowHiddenOpt,"f");return this.boolean(showHiddenOpt),this.describe(showHiddenOpt,msg||__classPrivateFieldGet(
this,_YargsInstance_usage,"f").deferY18nLookup("Show hidden options")),__classPrivateFieldGet(this,_YargsInstance_options,"f").showHiddenOpt=showHiddenOpt,this}showHidden(opt,msg){
return this.addShowHiddenOpt(opt,msg)}alias(key2,value){return argsert("<object|string|array> [string|array]",[key2,value],arguments.length),this[kPopulateParserHintArrayDictionary](
this.alias.bind(this),"alias",key2,value),this}array(keys){return argsert("<array|string>",[keys],arguments.length),this[kPopulateParserHintArray]("array",keys),
this[kTrackManuallySetKeys](keys),this}boolean(keys){return argsert("<array|string>",[keys],arguments.length),this[kPopulateParserHintArray]("boolean",keys),this[kTrackManuallySetKeys](
keys),this}check(f,global3){return argsert("<function> [boolean]",[f,global3],arguments.length),this.middleware((argv,_yargs)=>maybeAsyncResult(()=>f(argv,_yargs.
getOptions()),result=>(result?(typeof result=="string"||result instanceof Error)&&__classPrivateFieldGet(this,_YargsInstance_usage,"f").fail(result.toString(),result):
__classPrivateFieldGet(this,_YargsInstance_usage,"f").fail(__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.__("Argument check failed: %s",f.toString())),
argv),err=>(__classPrivateFieldGet(this,_YargsInstance_usage,"f").fail(err.message?err.message:err.toString(),err),argv)),!1,global3),this}choices(key2,value){return argsert(
"<object|string|array> [string|array]",[key2,value],arguments.length),this[kPopulateParserHintArrayDictionary](this.choices.bind(this),"choices",key2,value),this}coerce(keys,value){
if(argsert("<object|string|array> [function]",[keys,value],arguments.length),Array.isArray(keys)){if(!value)throw new YError("coerce callback must be provided");
for(let key2 of keys)this.coerce(key2,value);return this}else if(typeof keys=="object"){for(let key2 of Object.keys(keys))this.coerce(key2,keys[key2]);return this}
if(!value)throw new YError("coerce callback must be provided");let coerceKey=keys;return __classPrivateFieldGet(this,_YargsInstance_options,"f").key[coerceKey]=
!0,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").addCoerceMiddleware((argv,yargs)=>{var _a4;let coerceKeyAliases=(_a4=yargs.getAliases()[coerceKey])!==
null&&_a4!==void 0?_a4:[],argvKeys=[coerceKey,...coerceKeyAliases].filter(key2=>Object.prototype.hasOwnProperty.call(argv,key2));return argvKeys.length===0?argv:
maybeAsyncResult(()=>value(argv[argvKeys[0]]),result=>(argvKeys.forEach(key2=>{argv[key2]=result}),argv),err=>{throw new YError(err.message)})},coerceKey),this}conflicts(key1,key2){
return argsert("<string|object> [string|array]",[key1,key2],arguments.length),__classPrivateFieldGet(this,_YargsInstance_validation,"f").conflicts(key1,key2),this}config(key2="\
config",msg,parseFn){return argsert("[object|string] [string|function] [function]",[key2,msg,parseFn],arguments.length),typeof key2=="object"&&!Array.isArray(key2)?
(key2=applyExtends(key2,__classPrivateFieldGet(this,_YargsInstance_cwd,"f"),this[kGetParserConfiguration]()["deep-merge-config"]||!1,__classPrivateFieldGet(this,
_YargsInstance_shim,"f")),__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects=(__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects||
[]).concat(key2),this):(typeof msg=="function"&&(parseFn=msg,msg=void 0),this.describe(key2,msg||__classPrivateFieldGet(this,_YargsInstance_usage,"f").deferY18nLookup(
"Path to JSON config file")),(Array.isArray(key2)?key2:[key2]).forEach(k=>{__classPrivateFieldGet(this,_YargsInstance_options,"f").config[k]=parseFn||!0}),this)}completion(cmd,desc,fn){
return argsert("[string] [string|boolean|function] [function]",[cmd,desc,fn],arguments.length),typeof desc=="function"&&(fn=desc,desc=void 0),__classPrivateFieldSet(
this,_YargsInstance_completionCommand,cmd||__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")||"completion","f"),!desc&&desc!==!1&&(desc="generat\
e completion script"),this.command(__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f"),desc),fn&&__classPrivateFieldGet(this,_YargsInstance_completion,
"f").registerFunction(fn),this}command(cmd,description,builder,handler,middlewares,deprecated){return argsert("<string|array|object> [string|boolean] [function|\
object] [function] [array] [boolean|string]",[cmd,description,builder,handler,middlewares,deprecated],arguments.length),__classPrivateFieldGet(this,_YargsInstance_command,
"f").addHandler(cmd,description,builder,handler,middlewares,deprecated),this}commands(cmd,description,builder,handler,middlewares,deprecated){return this.command(
cmd,description,builder,handler,middlewares,deprecated)}commandDir(dir,opts){argsert("<string> [object]",[dir,opts],arguments.length);let req=__classPrivateFieldGet(
this,_YargsInstance_parentRequire,"f")||__classPrivateFieldGet(this,_YargsInstance_shim,"f").require;return __classPrivateFieldGet(this,_YargsInstance_command,"\
f").addDirectory(dir,req,__classPrivateFieldGet(this,_YargsInstance_shim,"f").getCallerFile(),opts),this}count(keys){return argsert("<array|string>",[keys],arguments.
length),this[kPopulateParserHintArray]("count",keys),this[kTrackManuallySetKeys](keys),this}default(key2,value,defaultDescription){return argsert("<object|strin\
g|array> [*] [string]",[key2,value,defaultDescription],arguments.length),defaultDescription&&(assertSingleKey(key2,__classPrivateFieldGet(this,_YargsInstance_shim,
"f")),__classPrivateFieldGet(this,_YargsInstance_options,"f").defaultDescription[key2]=defaultDescription),typeof value=="function"&&(assertSingleKey(key2,__classPrivateFieldGet(
this,_YargsInstance_shim,"f")),__classPrivateFieldGet(this,_YargsInstance_options,"f").defaultDescription[key2]||(__classPrivateFieldGet(this,_YargsInstance_options,
"f").defaultDescription[key2]=__classPrivateFieldGet(this,_YargsInstance_usage,"f").functionDescription(value)),value=value.call()),this[kPopulateParserHintSingleValueDictionary](
this.default.bind(this),"default",key2,value),this}defaults(key2,value,defaultDescription){return this.default(key2,value,defaultDescription)}demandCommand(min=1,max,minMsg,maxMsg){
return argsert("[number] [number|string] [string|null|undefined] [string|null|undefined]",[min,max,minMsg,maxMsg],arguments.length),typeof max!="number"&&(minMsg=
max,max=1/0),this.global("_",!1),__classPrivateFieldGet(this,_YargsInstance_options,"f").demandedCommands._={min,max,minMsg,maxMsg},this}demand(keys,max,msg){return Array.
isArray(max)?(max.forEach(key2=>{assertNotStrictEqual(msg,!0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),this.demandOption(key2,msg)}),max=1/0):typeof max!=
"number"&&(msg=max,max=1/0),typeof keys=="number"?(assertNotStrictEqual(msg,!0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),this.demandCommand(keys,max,
msg,msg)):Array.isArray(keys)?keys.forEach(key2=>{assertNotStrictEqual(msg,!0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),this.demandOption(key2,msg)}):
typeof msg=="string"?this.demandOption(keys,msg):(msg===!0||typeof msg>"u")&&this.demandOption(keys),this}demandOption(keys,msg){return argsert("<object|string|\
array> [string]",[keys,msg],arguments.length),this[kPopulateParserHintSingleValueDictionary](this.demandOption.bind(this),"demandedOptions",keys,msg),this}deprecateOption(option,message){
return argsert("<string> [string|boolean]",[option,message],arguments.length),__classPrivateFieldGet(this,_YargsInstance_options,"f").deprecatedOptions[option]=
message,this}describe(keys,description){return argsert("<object|string|array> [string]",[keys,description],arguments.length),this[kSetKey](keys,!0),__classPrivateFieldGet(
this,_YargsInstance_usage,"f").describe(keys,description),this}detectLocale(detect){return argsert("<boolean>",[detect],arguments.length),__classPrivateFieldSet(
this,_YargsInstance_detectLocale,detect,"f"),this}env(prefix){return argsert("[string|boolean]",[prefix],arguments.length),prefix===!1?delete __classPrivateFieldGet(
this,_YargsInstance_options,"f").envPrefix:__classPrivateFieldGet(this,_YargsInstance_options,"f").envPrefix=prefix||"",this}epilogue(msg){return argsert("<stri\
ng>",[msg],arguments.length),__classPrivateFieldGet(this,_YargsInstance_usage,"f").epilog(msg),this}epilog(msg){return this.epilogue(msg)}example(cmd,description){
return argsert("<string|array> [string]",[cmd,description],arguments.length),Array.isArray(cmd)?cmd.forEach(exampleParams=>this.example(...exampleParams)):__classPrivateFieldGet(
this,_YargsInstance_usage,"f").example(cmd,description),this}exit(code,err){__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f"),__classPrivateFieldSet(
this,_YargsInstance_exitError,err,"f"),__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.
exit(code)}exitProcess(enabled=!0){return argsert("[boolean]",[enabled],arguments.length),__classPrivateFieldSet(this,_YargsInstance_exitProcess,enabled,"f"),this}fail(f){
if(argsert("<function|boolean>",[f],arguments.length),typeof f=="boolean"&&f!==!1)throw new YError("Invalid first argument. Expected function or boolean 'false'");
return __classPrivateFieldGet(this,_YargsInstance_usage,"f").failFn(f),this}getAliases(){return this.parsed?this.parsed.aliases:{}}async getCompletion(args,done){
return argsert("<array> [function]",[args,done],arguments.length),done?__classPrivateFieldGet(this,_YargsInstance_completion,"f").getCompletion(args,done):new Promise(
(resolve13,reject2)=>{__classPrivateFieldGet(this,_YargsInstance_completion,"f").getCompletion(args,(err,completions)=>{err?reject2(err):resolve13(completions)})})}getDemandedOptions(){
return argsert([],0),__classPrivateFieldGet(this,_YargsInstance_options,"f").demandedOptions}getDemandedCommands(){return argsert([],0),__classPrivateFieldGet(this,
_YargsInstance_options,"f").demandedCommands}getDeprecatedOptions(){return argsert([],0),__classPrivateFieldGet(this,_YargsInstance_options,"f").deprecatedOptions}getDetectLocale(){
return __classPrivateFieldGet(this,_YargsInstance_detectLocale,"f")}getExitProcess(){return __classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")}getGroups(){
return Object.assign({},__classPrivateFieldGet(this,_YargsInstance_groups,"f"),__classPrivateFieldGet(this,_YargsInstance_preservedGroups,"f"))}getHelp(){if(__classPrivateFieldSet(
this,_YargsInstance_hasOutput,!0,"f"),!__classPrivateFieldGet(this,_YargsInstance_usage,"f").hasCachedHelpMessage()){if(!this.parsed){let parse6=this[kRunYargsParserAndExecuteCommands](
__classPrivateFieldGet(this,_YargsInstance_processArgs,"f"),void 0,void 0,0,!0);if(isPromise(parse6))return parse6.then(()=>__classPrivateFieldGet(this,_YargsInstance_usage,
"f").help())}let builderResponse=__classPrivateFieldGet(this,_YargsInstance_command,"f").runDefaultBuilderOn(this);if(isPromise(builderResponse))return builderResponse.
then(()=>__classPrivateFieldGet(this,_YargsInstance_usage,"f").help())}return Promise.resolve(__classPrivateFieldGet(this,_YargsInstance_usage,"f").help())}getOptions(){
return __classPrivateFieldGet(this,_YargsInstance_options,"f")}getStrict(){return __classPrivateFieldGet(this,_YargsInstance_strict,"f")}getStrictCommands(){return __classPrivateFieldGet(
this,_YargsInstance_strictCommands,"f")}getStrictOptions(){return __classPrivateFieldGet(this,_YargsInstance_strictOptions,"f")}global(globals,global3){return argsert(
"<string|array> [boolean]",[globals,global3],arguments.length),globals=[].concat(globals),global3!==!1?__classPrivateFieldGet(this,_YargsInstance_options,"f").local=
__classPrivateFieldGet(this,_YargsInstance_options,"f").local.filter(l=>globals.indexOf(l)===-1):globals.forEach(g=>{__classPrivateFieldGet(this,_YargsInstance_options,
"f").local.includes(g)||__classPrivateFieldGet(this,_YargsInstance_options,"f").local.push(g)}),this}group(opts,groupName){argsert("<string|array> <string>",[opts,
groupName],arguments.length);let existing=__classPrivateFieldGet(this,_YargsInstance_preservedGroups,"f")[groupName]||__classPrivateFieldGet(this,_YargsInstance_groups,
"f")[groupName];__classPrivateFieldGet(this,_YargsInstance_preservedGroups,"f")[groupName]&&delete __classPrivateFieldGet(this,_YargsInstance_preservedGroups,"f")[groupName];
let seen={};return __classPrivateFieldGet(this,_YargsInstance_groups,"f")[groupName]=(existing||[]).concat(opts).filter(key2=>seen[key2]?!1:seen[key2]=!0),this}hide(key2){
return argsert("<string>",[key2],arguments.length),__classPrivateFieldGet(this,_YargsInstance_options,"f").hiddenOptions.push(key2),this}implies(key2,value){return argsert(
"<string|object> [number|string|array]",[key2,value],arguments.length),__classPrivateFieldGet(this,_YargsInstance_validation,"f").implies(key2,value),this}locale(locale){
return argsert("[string]",[locale],arguments.length),locale===void 0?(this[kGuessLocale](),__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.getLocale()):
(__classPrivateFieldSet(this,_YargsInstance_detectLocale,!1,"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.setLocale(locale),this)}middleware(callback,applyBeforeValidation,global3){
return __classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").addMiddleware(callback,!!applyBeforeValidation,global3)}nargs(key2,value){return argsert(
"<string|object|array> [number]",[key2,value],arguments.length),this[kPopulateParserHintSingleValueDictionary](this.nargs.bind(this),"narg",key2,value),this}normalize(keys){
return argsert("<array|string>",[keys],arguments.length),this[kPopulateParserHintArray]("normalize",keys),this}number(keys){return argsert("<array|string>",[keys],
arguments.length),this[kPopulateParserHintArray]("number",keys),this[kTrackManuallySetKeys](keys),this}option(key2,opt){if(argsert("<string|object> [object]",[key2,
opt],arguments.length),typeof key2=="object")Object.keys(key2).forEach(k=>{this.options(k,key2[k])});else{typeof opt!="object"&&(opt={}),this[kTrackManuallySetKeys](
key2),__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")&&(key2==="version"||opt?.alias==="version")&&this[kEmitWarning](['"version" is a reserved word.',
"Please do one of the following:",'- Disable version with `yargs.version(false)` if using "version" as an option',"- Use the built-in `yargs.version` method ins\
tead (if applicable)","- Use a different option key","https://yargs.js.org/docs/#api-reference-version"].join(`
`),void 0,"versionWarning"),__classPrivateFieldGet(this,_YargsInstance_options,"f").key[key2]=!0,opt.alias&&this.alias(key2,opt.alias);let deprecate=opt.deprecate||
opt.deprecated;deprecate&&this.deprecateOption(key2,deprecate);let demand=opt.demand||opt.required||opt.require;demand&&this.demand(key2,demand),opt.demandOption&&
this.demandOption(key2,typeof opt.demandOption=="string"?opt.demandOption:void 0),opt.conflicts&&this.conflicts(key2,opt.conflicts),"default"in opt&&this.default(
key2,opt.default),opt.implies!==void 0&&this.implies(key2,opt.implies),opt.nargs!==void 0&&this.nargs(key2,opt.nargs),opt.config&&this.config(key2,opt.configParser),
opt.normalize&&this.normalize(key2),opt.choices&&this.choices(key2,opt.choices),opt.coerce&&this.coerce(key2,opt.coerce),opt.group&&this.group(key2,opt.group),(opt.
boolean||opt.type==="boolean")&&(this.boolean(key2),opt.alias&&this.boolean(opt.alias)),(opt.array||opt.type==="array")&&(this.array(key2),opt.alias&&this.array(
opt.alias)),(opt.number||opt.type==="number")&&(this.number(key2),opt.alias&&this.number(opt.alias)),(opt.string||opt.type==="string")&&(this.string(key2),opt.alias&&
this.string(opt.alias)),(opt.count||opt.type==="count")&&this.count(key2),typeof opt.global=="boolean"&&this.global(key2,opt.global),opt.defaultDescription&&(__classPrivateFieldGet(
this,_YargsInstance_options,"f").defaultDescription[key2]=opt.defaultDescription),opt.skipValidation&&this.skipValidation(key2);let desc=opt.describe||opt.description||
opt.desc,descriptions=__classPrivateFieldGet(this,_YargsInstance_usage,"f").getDescriptions();(!Object.prototype.hasOwnProperty.call(descriptions,key2)||typeof desc==
"string")&&this.describe(key2,desc),opt.hidden&&this.hide(key2),opt.requiresArg&&this.requiresArg(key2)}return this}options(key2,opt){return this.option(key2,opt)}parse(args,shortCircuit,_parseFn){
argsert("[string|array] [function|boolean|object] [function]",[args,shortCircuit,_parseFn],arguments.length),this[kFreeze](),typeof args>"u"&&(args=__classPrivateFieldGet(
this,_YargsInstance_processArgs,"f")),typeof shortCircuit=="object"&&(__classPrivateFieldSet(this,_YargsInstance_parseContext,shortCircuit,"f"),shortCircuit=_parseFn),
typeof shortCircuit=="function"&&(__classPrivateFieldSet(this,_YargsInstance_parseFn,shortCircuit,"f"),shortCircuit=!1),shortCircuit||__classPrivateFieldSet(this,
_YargsInstance_processArgs,args,"f"),__classPrivateFieldGet(this,_YargsInstance_parseFn,"f")&&__classPrivateFieldSet(this,_YargsInstance_exitProcess,!1,"f");let parsed2=this[kRunYargsParserAndExecuteCommands](
args,!!shortCircuit),tmpParsed=this.parsed;return __classPrivateFieldGet(this,_YargsInstance_completion,"f").setParsed(this.parsed),isPromise(parsed2)?parsed2.then(
argv=>(__classPrivateFieldGet(this,_YargsInstance_parseFn,"f")&&__classPrivateFieldGet(this,_YargsInstance_parseFn,"f").call(this,__classPrivateFieldGet(this,_YargsInstance_exitError,
"f"),argv,__classPrivateFieldGet(this,_YargsInstance_output,"f")),argv)).catch(err=>{throw __classPrivateFieldGet(this,_YargsInstance_parseFn,"f")&&__classPrivateFieldGet(
this,_YargsInstance_parseFn,"f")(err,this.parsed.argv,__classPrivateFieldGet(this,_YargsInstance_output,"f")),err}).finally(()=>{this[kUnfreeze](),this.parsed=tmpParsed}):
(__classPrivateFieldGet(this,_YargsInstance_parseFn,"f")&&__classPrivateFieldGet(this,_YargsInstance_parseFn,"f").call(this,__classPrivateFieldGet(this,_YargsInstance_exitError,
"f"),parsed2,__classPrivateFieldGet(this,_YargsInstance_output,"f")),this[kUnfreeze](),this.parsed=tmpParsed,parsed2)}parseAsync(args,shortCircuit,_parseFn){let maybePromise=this.
parse(args,shortCircuit,_parseFn);return isPromise(maybePromise)?maybePromise:Promise.resolve(maybePromise)}parseSync(args,shortCircuit,_parseFn){let maybePromise=this.
parse(args,shortCircuit,_parseFn);if(isPromise(maybePromise))throw new YError(".parseSync() must not be used with asynchronous builders, handlers, or middleware");
return maybePromise}parserConfiguration(config2){return argsert("<object>",[config2],arguments.length),__classPrivateFieldSet(this,_YargsInstance_parserConfig,config2,
"f"),this}pkgConf(key2,rootPath){argsert("<string> [string]",[key2,rootPath],arguments.length);let conf=null,obj=this[kPkgUp](rootPath||__classPrivateFieldGet(this,
_YargsInstance_cwd,"f"));return obj[key2]&&typeof obj[key2]=="object"&&(conf=applyExtends(obj[key2],rootPath||__classPrivateFieldGet(this,_YargsInstance_cwd,"f"),
this[kGetParserConfiguration]()["deep-merge-config"]||!1,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),__classPrivateFieldGet(this,_YargsInstance_options,
"f").configObjects=(__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects||[]).concat(conf)),this}positional(key2,opts){argsert("<string> <objec\
t>",[key2,opts],arguments.length);let supportedOpts=["default","defaultDescription","implies","normalize","choices","conflicts","coerce","type","describe","desc",
"description","alias"];opts=objFilter(opts,(k,v)=>k==="type"&&!["string","number","boolean"].includes(v)?!1:supportedOpts.includes(k));let fullCommand=__classPrivateFieldGet(
this,_YargsInstance_context,"f").fullCommands[__classPrivateFieldGet(this,_YargsInstance_context,"f").fullCommands.length-1],parseOptions=fullCommand?__classPrivateFieldGet(
this,_YargsInstance_command,"f").cmdToParseOptions(fullCommand):{array:[],alias:{},default:{},demand:{}};return objectKeys(parseOptions).forEach(pk=>{let parseOption=parseOptions[pk];
Array.isArray(parseOption)?parseOption.indexOf(key2)!==-1&&(opts[pk]=!0):parseOption[key2]&&!(pk in opts)&&(opts[pk]=parseOption[key2])}),this.group(key2,__classPrivateFieldGet(
this,_YargsInstance_usage,"f").getPositionalGroupName()),this.option(key2,opts)}recommendCommands(recommend=!0){return argsert("[boolean]",[recommend],arguments.
length),__classPrivateFieldSet(this,_YargsInstance_recommendCommands,recommend,"f"),this}required(keys,max,msg){return this.demand(keys,max,msg)}require(keys,max,msg){
return this.demand(keys,max,msg)}requiresArg(keys){return argsert("<array|string|object> [number]",[keys],arguments.length),typeof keys=="string"&&__classPrivateFieldGet(
this,_YargsInstance_options,"f").narg[keys]?this:(this[kPopulateParserHintSingleValueDictionary](this.requiresArg.bind(this),"narg",keys,NaN),this)}showCompletionScript($0,cmd){
return argsert("[string] [string]",[$0,cmd],arguments.length),$0=$0||this.$0,__classPrivateFieldGet(this,_YargsInstance_logger,"f").log(__classPrivateFieldGet(this,
_YargsInstance_completion,"f").generateCompletionScript($0,cmd||__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")||"completion")),this}showHelp(level){
if(argsert("[string|function]",[level],arguments.length),__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f"),!__classPrivateFieldGet(this,_YargsInstance_usage,
"f").hasCachedHelpMessage()){if(!this.parsed){let parse6=this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this,_YargsInstance_processArgs,"f"),void 0,
void 0,0,!0);if(isPromise(parse6))return parse6.then(()=>{__classPrivateFieldGet(this,_YargsInstance_usage,"f").showHelp(level)}),this}let builderResponse=__classPrivateFieldGet(
this,_YargsInstance_command,"f").runDefaultBuilderOn(this);if(isPromise(builderResponse))return builderResponse.then(()=>{__classPrivateFieldGet(this,_YargsInstance_usage,
"f").showHelp(level)}),this}return __classPrivateFieldGet(this,_YargsInstance_usage,"f").showHelp(level),this}scriptName(scriptName){return this.customScriptName=
!0,this.$0=scriptName,this}showHelpOnFail(enabled,message){return argsert("[boolean|string] [string]",[enabled,message],arguments.length),__classPrivateFieldGet(
this,_YargsInstance_usage,"f").showHelpOnFail(enabled,message),this}showVersion(level){return argsert("[string|function]",[level],arguments.length),__classPrivateFieldGet(
this,_YargsInstance_usage,"f").showVersion(level),this}skipValidation(keys){return argsert("<array|string>",[keys],arguments.length),this[kPopulateParserHintArray](
"skipValidation",keys),this}strict(enabled){return argsert("[boolean]",[enabled],arguments.length),__classPrivateFieldSet(this,_YargsInstance_strict,enabled!==!1,
"f"),this}strictCommands(enabled){return argsert("[boolean]",[enabled],arguments.length),__classPrivateFieldSet(this,_YargsInstance_strictCommands,enabled!==!1,
"f"),this}strictOptions(enabled){return argsert("[boolean]",[enabled],arguments.length),__classPrivateFieldSet(this,_YargsInstance_strictOptions,enabled!==!1,"f"),
this}string(keys){return argsert("<array|string>",[keys],arguments.length),this[kPopulateParserHintArray]("string",keys),this[kTrackManuallySetKeys](keys),this}terminalWidth(){
return argsert([],0),__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.stdColumns}updateLocale(obj){return this.updateStrings(obj)}updateStrings(obj){
return argsert("<object>",[obj],arguments.length),__classPrivateFieldSet(this,_YargsInstance_detectLocale,!1,"f"),__classPrivateFieldGet(this,_YargsInstance_shim,
"f").y18n.updateLocale(obj),this}usage(msg,description,builder,handler){if(argsert("<string|null|undefined> [string|boolean] [function|object] [function]",[msg,
description,builder,handler],arguments.length),description!==void 0){if(assertNotStrictEqual(msg,null,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),(msg||
"").match(/^\$0( |$)/))return this.command(msg,description,builder,handler);throw new YError(".usage() description must start with $0 if being used as alias for\
 .command()")}else return __classPrivateFieldGet(this,_YargsInstance_usage,"f").usage(msg),this}usageConfiguration(config2){return argsert("<object>",[config2],
arguments.length),__classPrivateFieldSet(this,_YargsInstance_usageConfig,config2,"f"),this}version(opt,msg,ver){let defaultVersionOpt="version";if(argsert("[boo\
lean|string] [string] [string]",[opt,msg,ver],arguments.length),__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")&&(this[kDeleteFromParserHintObject](__classPrivateFieldGet(
this,_YargsInstance_versionOpt,"f")),__classPrivateFieldGet(this,_YargsInstance_usage,"f").version(void 0),__classPrivateFieldSet(this,_YargsInstance_versionOpt,
null,"f")),arguments.length===0)ver=this[kGuessVersion](),opt=defaultVersionOpt;else if(arguments.length===1){if(opt===!1)return this;ver=opt,opt=defaultVersionOpt}else
arguments.length===2&&(ver=msg,msg=void 0);return __classPrivateFieldSet(this,_YargsInstance_versionOpt,typeof opt=="string"?opt:defaultVersionOpt,"f"),msg=msg||
__classPrivateFieldGet(this,_YargsInstance_usage,"f").deferY18nLookup("Show version number"),__classPrivateFieldGet(this,_YargsInstance_usage,"f").version(ver||
void 0),this.boolean(__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")),this.describe(__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f"),msg),this}wrap(cols){
return argsert("<number|null|undefined>",[cols],arguments.length),__classPrivateFieldGet(this,_YargsInstance_usage,"f").wrap(cols),this}[(_YargsInstance_command=
new WeakMap,_YargsInstance_cwd=new WeakMap,_YargsInstance_context=new WeakMap,_YargsInstance_completion=new WeakMap,_YargsInstance_completionCommand=new WeakMap,
_YargsInstance_defaultShowHiddenOpt=new WeakMap,_YargsInstance_exitError=new WeakMap,_YargsInstance_detectLocale=new WeakMap,_YargsInstance_emittedWarnings=new WeakMap,
_YargsInstance_exitProcess=new WeakMap,_YargsInstance_frozens=new WeakMap,_YargsInstance_globalMiddleware=new WeakMap,_YargsInstance_groups=new WeakMap,_YargsInstance_hasOutput=
new WeakMap,_YargsInstance_helpOpt=new WeakMap,_YargsInstance_isGlobalContext=new WeakMap,_YargsInstance_logger=new WeakMap,_YargsInstance_output=new WeakMap,_YargsInstance_options=
new WeakMap,_YargsInstance_parentRequire=new WeakMap,_YargsInstance_parserConfig=new WeakMap,_YargsInstance_parseFn=new WeakMap,_YargsInstance_parseContext=new WeakMap,
_YargsInstance_pkgs=new WeakMap,_YargsInstance_preservedGroups=new WeakMap,_YargsInstance_processArgs=new WeakMap,_YargsInstance_recommendCommands=new WeakMap,_YargsInstance_shim=
new WeakMap,_YargsInstance_strict=new WeakMap,_YargsInstance_strictCommands=new WeakMap,_YargsInstance_strictOptions=new WeakMap,_YargsInstance_usage=new WeakMap,
_YargsInstance_usageConfig=new WeakMap,_YargsInstance_versionOpt=new WeakMap,_YargsInstance_validation=new WeakMap,kCopyDoubleDash)](argv){if(!argv._||!argv["--"])
return argv;argv._.push.apply(argv._,argv["--"]);try{delete argv["--"]}catch{}return argv}[kCreateLogger](){return{log:(...args)=>{this[kHasParseCallback]()||console.
log(...args),__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f"),__classPrivateFieldGet(this,_YargsInstance_output,"f").length&&__classPrivateFieldSet(
this,_YargsInstance_output,__classPrivateFieldGet(this,_YargsInstance_output,"f")+`
`,"f"),__classPrivateFieldSet(this,_YargsInstance_output,__classPrivateFieldGet(this,_YargsInstance_output,"f")+args.join(" "),"f")},error:(...args)=>{this[kHasParseCallback]()||
console.error(...args),__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f"),__classPrivateFieldGet(this,_YargsInstance_output,"f").length&&__classPrivateFieldSet(
this,_YargsInstance_output,__classPrivateFieldGet(this,_YargsInstance_output,"f")+`
`,"f"),__classPrivateFieldSet(this,_YargsInstance_output,__classPrivateFieldGet(this,_YargsInstance_output,"f")+args.join(" "),"f")}}}[kDeleteFromParserHintObject](optionKey){
objectKeys(__classPrivateFieldGet(this,_YargsInstance_options,"f")).forEach(hintKey=>{if((key2=>key2==="configObjects")(hintKey))return;let hint2=__classPrivateFieldGet(
this,_YargsInstance_options,"f")[hintKey];Array.isArray(hint2)?hint2.includes(optionKey)&&hint2.splice(hint2.indexOf(optionKey),1):typeof hint2=="object"&&delete hint2[optionKey]}),
delete __classPrivateFieldGet(this,_YargsInstance_usage,"f").getDescriptions()[optionKey]}[kEmitWarning](warning,type,deduplicationId){__classPrivateFieldGet(this,
_YargsInstance_emittedWarnings,"f")[deduplicationId]||(__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.emitWarning(warning,type),__classPrivateFieldGet(
this,_YargsInstance_emittedWarnings,"f")[deduplicationId]=!0)}[kFreeze](){__classPrivateFieldGet(this,_YargsInstance_frozens,"f").push({options:__classPrivateFieldGet(
this,_YargsInstance_options,"f"),configObjects:__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects.slice(0),exitProcess:__classPrivateFieldGet(
this,_YargsInstance_exitProcess,"f"),groups:__classPrivateFieldGet(this,_YargsInstance_groups,"f"),strict:__classPrivateFieldGet(this,_YargsInstance_strict,"f"),
strictCommands:__classPrivateFieldGet(this,_YargsInstance_strictCommands,"f"),strictOptions:__classPrivateFieldGet(this,_YargsInstance_strictOptions,"f"),completionCommand:__classPrivateFieldGet(
this,_YargsInstance_completionCommand,"f"),output:__classPrivateFieldGet(this,_YargsInstance_output,"f"),exitError:__classPrivateFieldGet(this,_YargsInstance_exitError,
"f"),hasOutput:__classPrivateFieldGet(this,_YargsInstance_hasOutput,"f"),parsed:this.parsed,parseFn:__classPrivateFieldGet(this,_YargsInstance_parseFn,"f"),parseContext:__classPrivateFieldGet(
this,_YargsInstance_parseContext,"f")}),__classPrivateFieldGet(this,_YargsInstance_usage,"f").freeze(),__classPrivateFieldGet(this,_YargsInstance_validation,"f").
freeze(),__classPrivateFieldGet(this,_YargsInstance_command,"f").freeze(),__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").freeze()}[kGetDollarZero](){
let $0="",default$0;return/\b(node|iojs|electron|bun)(\.exe)?$/.test(__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.argv()[0])?default$0=__classPrivateFieldGet(
this,_YargsInstance_shim,"f").process.argv().slice(1,2):default$0=__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.argv().slice(0,1),$0=default$0.map(
x=>{let b=this[kRebase](__classPrivateFieldGet(this,_YargsInstance_cwd,"f"),x);return x.match(/^(\/|([a-zA-Z]:)?\\)/)&&b.length<x.length?b:x}).join(" ").trim(),
__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("_")&&__classPrivateFieldGet(this,_YargsInstance_shim,"f").getProcessArgvBin()===__classPrivateFieldGet(
this,_YargsInstance_shim,"f").getEnv("_")&&($0=__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("_").replace(`${__classPrivateFieldGet(this,_YargsInstance_shim,
"f").path.dirname(__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.execPath())}/`,"")),$0}[kGetParserConfiguration](){return __classPrivateFieldGet(
this,_YargsInstance_parserConfig,"f")}[kGetUsageConfiguration](){return __classPrivateFieldGet(this,_YargsInstance_usageConfig,"f")}[kGuessLocale](){if(!__classPrivateFieldGet(
this,_YargsInstance_detectLocale,"f"))return;let locale=__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("LC_ALL")||__classPrivateFieldGet(this,_YargsInstance_shim,
"f").getEnv("LC_MESSAGES")||__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("LANG")||__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("LA\
NGUAGE")||"en_US";this.locale(locale.replace(/[.:].*/,""))}[kGuessVersion](){return this[kPkgUp]().version||"unknown"}[kParsePositionalNumbers](argv){let args=argv["\
--"]?argv["--"]:argv._;for(let i2=0,arg;(arg=args[i2])!==void 0;i2++)__classPrivateFieldGet(this,_YargsInstance_shim,"f").Parser.looksLikeNumber(arg)&&Number.isSafeInteger(
Math.floor(parseFloat(`${arg}`)))&&(args[i2]=Number(arg));return argv}[kPkgUp](rootPath){let npath=rootPath||"*";if(__classPrivateFieldGet(this,_YargsInstance_pkgs,
"f")[npath])return __classPrivateFieldGet(this,_YargsInstance_pkgs,"f")[npath];let obj={};try{let startDir=rootPath||__classPrivateFieldGet(this,_YargsInstance_shim,
"f").mainFilename;__classPrivateFieldGet(this,_YargsInstance_shim,"f").path.extname(startDir)&&(startDir=__classPrivateFieldGet(this,_YargsInstance_shim,"f").path.
dirname(startDir));let pkgJsonPath=__classPrivateFieldGet(this,_YargsInstance_shim,"f").findUp(startDir,(dir,names)=>{if(names.includes("package.json"))return"p\
ackage.json"});assertNotStrictEqual(pkgJsonPath,void 0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),obj=JSON.parse(__classPrivateFieldGet(this,_YargsInstance_shim,
"f").readFileSync(pkgJsonPath,"utf8"))}catch{}return __classPrivateFieldGet(this,_YargsInstance_pkgs,"f")[npath]=obj||{},__classPrivateFieldGet(this,_YargsInstance_pkgs,
"f")[npath]}[kPopulateParserHintArray](type,keys){keys=[].concat(keys),keys.forEach(key2=>{key2=this[kSanitizeKey](key2),__classPrivateFieldGet(this,_YargsInstance_options,
"f")[type].push(key2)})}[kPopulateParserHintSingleValueDictionary](builder,type,key2,value){this[kPopulateParserHintDictionary](builder,type,key2,value,(type2,key3,value2)=>{
__classPrivateFieldGet(this,_YargsInstance_options,"f")[type2][key3]=value2})}[kPopulateParserHintArrayDictionary](builder,type,key2,value){this[kPopulateParserHintDictionary](
builder,type,key2,value,(type2,key3,value2)=>{__classPrivateFieldGet(this,_YargsInstance_options,"f")[type2][key3]=(__classPrivateFieldGet(this,_YargsInstance_options,
"f")[type2][key3]||[]).concat(value2)})}[kPopulateParserHintDictionary](builder,type,key2,value,singleKeyHandler){if(Array.isArray(key2))key2.forEach(k=>{builder(
k,value)});else if((key3=>typeof key3=="object")(key2))for(let k of objectKeys(key2))builder(k,key2[k]);else singleKeyHandler(type,this[kSanitizeKey](key2),value)}[kSanitizeKey](key2){
return key2==="__proto__"?"___proto___":key2}[kSetKey](key2,set){return this[kPopulateParserHintSingleValueDictionary](this[kSetKey].bind(this),"key",key2,set),
this}[kUnfreeze](){var _a4,_b2,_c2,_d,_e,_f,_g,_h,_j,_k,_l,_m;let frozen=__classPrivateFieldGet(this,_YargsInstance_frozens,"f").pop();assertNotStrictEqual(frozen,
void 0,__classPrivateFieldGet(this,_YargsInstance_shim,"f"));let configObjects;_a4=this,_b2=this,_c2=this,_d=this,_e=this,_f=this,_g=this,_h=this,_j=this,_k=this,
_l=this,_m=this,{options:{set value(_o){__classPrivateFieldSet(_a4,_YargsInstance_options,_o,"f")}}.value,configObjects,exitProcess:{set value(_o){__classPrivateFieldSet(
_b2,_YargsInstance_exitProcess,_o,"f")}}.value,groups:{set value(_o){__classPrivateFieldSet(_c2,_YargsInstance_groups,_o,"f")}}.value,output:{set value(_o){__classPrivateFieldSet(
_d,_YargsInstance_output,_o,"f")}}.value,exitError:{set value(_o){__classPrivateFieldSet(_e,_YargsInstance_exitError,_o,"f")}}.value,hasOutput:{set value(_o){__classPrivateFieldSet(
_f,_YargsInstance_hasOutput,_o,"f")}}.value,parsed:this.parsed,strict:{set value(_o){__classPrivateFieldSet(_g,_YargsInstance_strict,_o,"f")}}.value,strictCommands:{
set value(_o){__classPrivateFieldSet(_h,_YargsInstance_strictCommands,_o,"f")}}.value,strictOptions:{set value(_o){__classPrivateFieldSet(_j,_YargsInstance_strictOptions,
_o,"f")}}.value,completionCommand:{set value(_o){__classPrivateFieldSet(_k,_YargsInstance_completionCommand,_o,"f")}}.value,parseFn:{set value(_o){__classPrivateFieldSet(
_l,_YargsInstance_parseFn,_o,"f")}}.value,parseContext:{set value(_o){__classPrivateFieldSet(_m,_YargsInstance_parseContext,_o,"f")}}.value}=frozen,__classPrivateFieldGet(
this,_YargsInstance_options,"f").configObjects=configObjects,__classPrivateFieldGet(this,_YargsInstance_usage,"f").unfreeze(),__classPrivateFieldGet(this,_YargsInstance_validation,
"f").unfreeze(),__classPrivateFieldGet(this,_YargsInstance_command,"f").unfreeze(),__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").unfreeze()}[kValidateAsync](validation2,argv){
return maybeAsyncResult(argv,result=>(validation2(result),result))}getInternalMethods(){return{getCommandInstance:this[kGetCommandInstance].bind(this),getContext:this[kGetContext].
bind(this),getHasOutput:this[kGetHasOutput].bind(this),getLoggerInstance:this[kGetLoggerInstance].bind(this),getParseContext:this[kGetParseContext].bind(this),getParserConfiguration:this[kGetParserConfiguration].
bind(this),getUsageConfiguration:this[kGetUsageConfiguration].bind(this),getUsageInstance:this[kGetUsageInstance].bind(this),getValidationInstance:this[kGetValidationInstance].
bind(this),hasParseCallback:this[kHasParseCallback].bind(this),isGlobalContext:this[kIsGlobalContext].bind(this),postProcess:this[kPostProcess].bind(this),reset:this[kReset].
bind(this),runValidation:this[kRunValidation].bind(this),runYargsParserAndExecuteCommands:this[kRunYargsParserAndExecuteCommands].bind(this),setHasOutput:this[kSetHasOutput].
bind(this)}}[kGetCommandInstance](){return __classPrivateFieldGet(this,_YargsInstance_command,"f")}[kGetContext](){return __classPrivateFieldGet(this,_YargsInstance_context,
"f")}[kGetHasOutput](){return __classPrivateFieldGet(this,_YargsInstance_hasOutput,"f")}[kGetLoggerInstance](){return __classPrivateFieldGet(this,_YargsInstance_logger,
"f")}[kGetParseContext](){return __classPrivateFieldGet(this,_YargsInstance_parseContext,"f")||{}}[kGetUsageInstance](){return __classPrivateFieldGet(this,_YargsInstance_usage,
"f")}[kGetValidationInstance](){return __classPrivateFieldGet(this,_YargsInstance_validation,"f")}[kHasParseCallback](){return!!__classPrivateFieldGet(this,_YargsInstance_parseFn,
"f")}[kIsGlobalContext](){return __classPrivateFieldGet(this,_YargsInstance_isGlobalContext,"f")}[kPostProcess](argv,populateDoubleDash,calledFromCommand,runGlobalMiddleware){
return calledFromCommand||isPromise(argv)||(populateDoubleDash||(argv=this[kCopyDoubleDash](argv)),(this[kGetParserConfiguration]()["parse-positional-numbers"]||
this[kGetParserConfiguration]()["parse-positional-numbers"]===void 0)&&(argv=this[kParsePositionalNumbers](argv)),runGlobalMiddleware&&(argv=applyMiddleware(argv,
this,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").getMiddleware(),!1))),argv}[kReset](aliases={}){__classPrivateFieldSet(this,_YargsInstance_options,
__classPrivateFieldGet(this,_YargsInstance_options,"f")||{},"f");let tmpOptions={};tmpOptions.local=__classPrivateFieldGet(this,_YargsInstance_options,"f").local||
[],tmpOptions.configObjects=__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects||[];let localLookup={};tmpOptions.local.forEach(l=>{localLookup[l]=
!0,(aliases[l]||[]).forEach(a2=>{localLookup[a2]=!0})}),Object.assign(__classPrivateFieldGet(this,_YargsInstance_preservedGroups,"f"),Object.keys(__classPrivateFieldGet(
this,_YargsInstance_groups,"f")).reduce((acc,groupName)=>{let keys=__classPrivateFieldGet(this,_YargsInstance_groups,"f")[groupName].filter(key2=>!(key2 in localLookup));
return keys.length>0&&(acc[groupName]=keys),acc},{})),__classPrivateFieldSet(this,_YargsInstance_groups,{},"f");let arrayOptions=["array","boolean","string","sk\
ipValidation","count","normalize","number","hiddenOptions"],objectOptions=["narg","key","alias","default","defaultDescription","config","choices","demandedOptio\
ns","demandedCommands","deprecatedOptions"];return arrayOptions.forEach(k=>{tmpOptions[k]=(__classPrivateFieldGet(this,_YargsInstance_options,"f")[k]||[]).filter(
k2=>!localLookup[k2])}),objectOptions.forEach(k=>{tmpOptions[k]=objFilter(__classPrivateFieldGet(this,_YargsInstance_options,"f")[k],k2=>!localLookup[k2])}),tmpOptions.
envPrefix=__classPrivateFieldGet(this,_YargsInstance_options,"f").envPrefix,__classPrivateFieldSet(this,_YargsInstance_options,tmpOptions,"f"),__classPrivateFieldSet(
this,_YargsInstance_usage,__classPrivateFieldGet(this,_YargsInstance_usage,"f")?__classPrivateFieldGet(this,_YargsInstance_usage,"f").reset(localLookup):usage(this,
__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldSet(this,_YargsInstance_validation,__classPrivateFieldGet(this,_YargsInstance_validation,
"f")?__classPrivateFieldGet(this,_YargsInstance_validation,"f").reset(localLookup):validation(this,__classPrivateFieldGet(this,_YargsInstance_usage,"f"),__classPrivateFieldGet(
this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldSet(this,_YargsInstance_command,__classPrivateFieldGet(this,_YargsInstance_command,"f")?__classPrivateFieldGet(
this,_YargsInstance_command,"f").reset():command(__classPrivateFieldGet(this,_YargsInstance_usage,"f"),__classPrivateFieldGet(this,_YargsInstance_validation,"f"),
__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldGet(this,_YargsInstance_completion,
"f")||__classPrivateFieldSet(this,_YargsInstance_completion,completion(this,__classPrivateFieldGet(this,_YargsInstance_usage,"f"),__classPrivateFieldGet(this,_YargsInstance_command,
"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").reset(),__classPrivateFieldSet(
this,_YargsInstance_completionCommand,null,"f"),__classPrivateFieldSet(this,_YargsInstance_output,"","f"),__classPrivateFieldSet(this,_YargsInstance_exitError,null,
"f"),__classPrivateFieldSet(this,_YargsInstance_hasOutput,!1,"f"),this.parsed=!1,this}[kRebase](base,dir){return __classPrivateFieldGet(this,_YargsInstance_shim,
"f").path.relative(base,dir)}[kRunYargsParserAndExecuteCommands](args,shortCircuit,calledFromCommand,commandIndex=0,helpOnly=!1){var _a4,_b2,_c2,_d;let skipValidation=!!calledFromCommand||
helpOnly;args=args||__classPrivateFieldGet(this,_YargsInstance_processArgs,"f"),__classPrivateFieldGet(this,_YargsInstance_options,"f").__=__classPrivateFieldGet(
this,_YargsInstance_shim,"f").y18n.__,__classPrivateFieldGet(this,_YargsInstance_options,"f").configuration=this[kGetParserConfiguration]();let populateDoubleDash=!!__classPrivateFieldGet(
this,_YargsInstance_options,"f").configuration["populate--"],config2=Object.assign({},__classPrivateFieldGet(this,_YargsInstance_options,"f").configuration,{"po\
pulate--":!0}),parsed2=__classPrivateFieldGet(this,_YargsInstance_shim,"f").Parser.detailed(args,Object.assign({},__classPrivateFieldGet(this,_YargsInstance_options,
"f"),{configuration:{"parse-positional-numbers":!1,...config2}})),argv=Object.assign(parsed2.argv,__classPrivateFieldGet(this,_YargsInstance_parseContext,"f")),
argvPromise,aliases=parsed2.aliases,helpOptSet=!1,versionOptSet=!1;Object.keys(argv).forEach(key2=>{key2===__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")&&
argv[key2]?helpOptSet=!0:key2===__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")&&argv[key2]&&(versionOptSet=!0)}),argv.$0=this.$0,this.parsed=parsed2,
commandIndex===0&&__classPrivateFieldGet(this,_YargsInstance_usage,"f").clearCachedHelpMessage();try{if(this[kGuessLocale](),shortCircuit)return this[kPostProcess](
argv,populateDoubleDash,!!calledFromCommand,!1);__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")&&[__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")].
concat(aliases[__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")]||[]).filter(k=>k.length>1).includes(""+argv._[argv._.length-1])&&(argv._.pop(),helpOptSet=
!0),__classPrivateFieldSet(this,_YargsInstance_isGlobalContext,!1,"f");let handlerKeys=__classPrivateFieldGet(this,_YargsInstance_command,"f").getCommands(),requestCompletions=!((_a4=
__classPrivateFieldGet(this,_YargsInstance_completion,"f"))===null||_a4===void 0)&&_a4.completionKey?[(_b2=__classPrivateFieldGet(this,_YargsInstance_completion,
"f"))===null||_b2===void 0?void 0:_b2.completionKey,...(_d=this.getAliases()[(_c2=__classPrivateFieldGet(this,_YargsInstance_completion,"f"))===null||_c2===void 0?
void 0:_c2.completionKey])!==null&&_d!==void 0?_d:[]].some(key2=>Object.prototype.hasOwnProperty.call(argv,key2)):!1,skipRecommendation=helpOptSet||requestCompletions||
helpOnly;if(argv._.length){if(handlerKeys.length){let firstUnknownCommand;for(let i2=commandIndex||0,cmd;argv._[i2]!==void 0;i2++)if(cmd=String(argv._[i2]),handlerKeys.
includes(cmd)&&cmd!==__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")){let innerArgv=__classPrivateFieldGet(this,_YargsInstance_command,"f").runCommand(
cmd,this,parsed2,i2+1,helpOnly,helpOptSet||versionOptSet||helpOnly);return this[kPostProcess](innerArgv,populateDoubleDash,!!calledFromCommand,!1)}else if(!firstUnknownCommand&&
cmd!==__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")){firstUnknownCommand=cmd;break}!__classPrivateFieldGet(this,_YargsInstance_command,"f").
hasDefaultCommand()&&__classPrivateFieldGet(this,_YargsInstance_recommendCommands,"f")&&firstUnknownCommand&&!skipRecommendation&&__classPrivateFieldGet(this,_YargsInstance_validation,
"f").recommendCommands(firstUnknownCommand,handlerKeys)}__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")&&argv._.includes(__classPrivateFieldGet(
this,_YargsInstance_completionCommand,"f"))&&!requestCompletions&&(__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(!0),this.showCompletionScript(),
this.exit(0))}if(__classPrivateFieldGet(this,_YargsInstance_command,"f").hasDefaultCommand()&&!skipRecommendation){let innerArgv=__classPrivateFieldGet(this,_YargsInstance_command,
"f").runCommand(null,this,parsed2,0,helpOnly,helpOptSet||versionOptSet||helpOnly);return this[kPostProcess](innerArgv,populateDoubleDash,!!calledFromCommand,!1)}
if(requestCompletions){__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(!0),args=[].concat(args);let completionArgs=args.slice(args.indexOf(
`--${__classPrivateFieldGet(this,_YargsInstance_completion,"f").completionKey}`)+1);return __classPrivateFieldGet(this,_YargsInstance_completion,"f").getCompletion(
completionArgs,(err,completions)=>{if(err)throw new YError(err.message);(completions||[]).forEach(completion2=>{__classPrivateFieldGet(this,_YargsInstance_logger,
"f").log(completion2)}),this.exit(0)}),this[kPostProcess](argv,!populateDoubleDash,!!calledFromCommand,!1)}if(__classPrivateFieldGet(this,_YargsInstance_hasOutput,
"f")||(helpOptSet?(__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(!0),skipValidation=!0,this.showHelp(message=>{__classPrivateFieldGet(
this,_YargsInstance_logger,"f").log(message),this.exit(0)})):versionOptSet&&(__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(!0),skipValidation=
!0,__classPrivateFieldGet(this,_YargsInstance_usage,"f").showVersion("log"),this.exit(0))),!skipValidation&&__classPrivateFieldGet(this,_YargsInstance_options,"\
f").skipValidation.length>0&&(skipValidation=Object.keys(argv).some(key2=>__classPrivateFieldGet(this,_YargsInstance_options,"f").skipValidation.indexOf(key2)>=
0&&argv[key2]===!0)),!skipValidation){if(parsed2.error)throw new YError(parsed2.error.message);if(!requestCompletions){let validation2=this[kRunValidation](aliases,
{},parsed2.error);calledFromCommand||(argvPromise=applyMiddleware(argv,this,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").getMiddleware(),!0)),
argvPromise=this[kValidateAsync](validation2,argvPromise??argv),isPromise(argvPromise)&&!calledFromCommand&&(argvPromise=argvPromise.then(()=>applyMiddleware(argv,
this,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").getMiddleware(),!1)))}}}catch(err){if(err instanceof YError)__classPrivateFieldGet(this,_YargsInstance_usage,
"f").fail(err.message,err);else throw err}return this[kPostProcess](argvPromise??argv,populateDoubleDash,!!calledFromCommand,!0)}[kRunValidation](aliases,positionalMap,parseErrors,isDefaultCommand){
let demandedOptions={...this.getDemandedOptions()};return argv=>{if(parseErrors)throw new YError(parseErrors.message);__classPrivateFieldGet(this,_YargsInstance_validation,
"f").nonOptionCount(argv),__classPrivateFieldGet(this,_YargsInstance_validation,"f").requiredArguments(argv,demandedOptions);let failedStrictCommands=!1;__classPrivateFieldGet(
this,_YargsInstance_strictCommands,"f")&&(failedStrictCommands=__classPrivateFieldGet(this,_YargsInstance_validation,"f").unknownCommands(argv)),__classPrivateFieldGet(
this,_YargsInstance_strict,"f")&&!failedStrictCommands?__classPrivateFieldGet(this,_YargsInstance_validation,"f").unknownArguments(argv,aliases,positionalMap,!!isDefaultCommand):
__classPrivateFieldGet(this,_YargsInstance_strictOptions,"f")&&__classPrivateFieldGet(this,_YargsInstance_validation,"f").unknownArguments(argv,aliases,{},!1,!1),
__classPrivateFieldGet(this,_YargsInstance_validation,"f").limitedChoices(argv),__classPrivateFieldGet(this,_YargsInstance_validation,"f").implications(argv),__classPrivateFieldGet(
this,_YargsInstance_validation,"f").conflicting(argv)}}[kSetHasOutput](){__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f")}[kTrackManuallySetKeys](keys){
if(typeof keys=="string")__classPrivateFieldGet(this,_YargsInstance_options,"f").key[keys]=!0;else for(let k of keys)__classPrivateFieldGet(this,_YargsInstance_options,
"f").key[k]=!0}};function isYargsInstance(y){return!!y&&typeof y.getInternalMethods=="function"}var Yargs=YargsFactory(esm_default2),yargs_default=Yargs;init_errors();init_job();import{randomUUID}from"node:crypto";init_errors();init_name();function senderOf({settings}){return settings.agent??"cli"}function senderFor(context,waits=!1){return{from:{agent:senderOf(context)},
parentId:context.settings.parentJob,waits}}async function sweepFirst({relay,serve}){try{for(let{job_id,became}of await relay.queue.sweep())became==="queued"&&await serve(
await relay.queue.get(job_id))}catch(error){if(!(error instanceof RelayError))throw error}}function readAgent(typed){let parsed2=AgentId.safeParse(typed);if(parsed2.
success)return parsed2.data;let why3=parsed2.error.issues[0]?.message??"is wrong",message=`Cannot use "${typed.slice(0,80)}" as an agent: it ${why3}. Run "relay\
 agents" to see those known here.`;throw new RelayError("AGENT_INVALID",message)}async function cancel({relay,person},typed,reason){let jobId=await relay.queue.findId(typed),{job,cancelled,below}=await relay.queue.cancel(jobId,{by:{person},reason});
if(!cancelled&&job.state!=="cancelled"){let message=`Cannot cancel job "${jobId}": it has ended as ${job.state}. See what it gave: relay show ${jobId}`;throw new RelayError(
"STATE_REFUSED",message)}let done=cancelled?`Cancelled ${jobId}.`:`${jobId} was cancelled already.`,line=below===0?done:`${done} With it went ${below} that its \
turns had sent.`;return{document:{job_id:jobId,state:job.state,cancelled,below},lines:[line]}}async function recover(context,typed,note){let{relay,person}=context,
jobId=await relay.queue.findId(typed),job=await relay.queue.recover(jobId,{person,note});return moved(context,job)}async function retry(context,typed){let{relay}=context,
retryOf2=await relay.queue.findId(typed),{job,deduped}=await relay.queue.retry(retryOf2,senderFor(context));await context.serve(job);let{job_id,request_id,state}=job,
note=`${deduped?`${retryOf2} was retried already. `:""}${await relay.queue.why(job)}`;return{document:{job_id,request_id,deduped,state,retry_of:retryOf2},lines:[
job_id],note}}async function answer({relay,person},typed,text2){let jobId=await relay.queue.findId(typed),question=openQuestion(await relay.queue.get(jobId));if(question===
void 0){let message=`Cannot answer job "${jobId}": it has no open question. See what it waits for: relay why ${jobId}`;throw new RelayError("ANSWER_REFUSED",message)}
if(text2.trim()==="")throw new RelayError("ANSWER_REFUSED",`Cannot answer job "${jobId}": the answer is empty.`);let{question_id}=question,job=await relay.queue.
answer(jobId,{question_id,answer:text2,by:{person}});return{document:{job_id:jobId,state:job.state,question_id},lines:[`Answered ${jobId}.`]}}async function steer({
relay,person},typed,text2){let jobId=await relay.queue.findId(typed);if(text2.trim()==="")throw new RelayError("INPUT_INVALID",`Cannot steer job "${jobId}": the\
 text is empty.`);let steer_id=randomUUID(),job=await relay.queue.steer(jobId,{steer_id,text:text2,by:{person}});return{document:{job_id:jobId,state:job.state,steer_id},
lines:[`Told ${jobId}; its worker passes it on.`]}}async function moved(context,job){let{relay}=context;await context.serve(job);let{job_id,state}=job;return{document:{
job_id,state},lines:[`${job_id}  ${await relay.queue.why(job)}`]}}init_summary();init_errors();init_errors();init_git();init_repository();init_errors();init_git();import*as fs4 from"node:fs";import{tmpdir}from"node:os";import{join as join5,resolve as resolve5}from"node:path";var TRIAL_AUTHOR={GIT_AUTHOR_NAME:"\
durable-relay",GIT_AUTHOR_EMAIL:"relay@localhost",GIT_AUTHOR_DATE:"1000000000 +0000",GIT_COMMITTER_NAME:"durable-relay",GIT_COMMITTER_EMAIL:"relay@localhost",GIT_COMMITTER_DATE:"\
1000000000 +0000"};async function inTrial(on6,work){let scratch=makeScratch();try{return await work(await makeTrial(on6,scratch))}finally{fs4.rmSync(scratch,{recursive:!0,
force:!0})}}function makeScratch(){try{return fs4.mkdtempSync(join5(tmpdir(),"durable-relay-trial-"))}catch(error){let code=systemCode(error);if(code===void 0)throw error;
let message=`Cannot look at a merge: no temporary directory can be made in "${tmpdir()}" (${code}).`;throw new RelayError("GIT_FAILED",message,{cause:error})}}async function makeTrial({
git,workspace},scratch){let asked=await git.ask({cwd:workspace},["rev-parse","--show-object-format","--git-path","objects"]),[format6="sha1",path6=""]=asked.split(
`
`),sharedObjects=fs4.realpathSync(resolve5(workspace,path6)),directory=join5(scratch,"trial.git"),env2={...TRIAL_AUTHOR,HOME:scratch,XDG_CONFIG_HOME:scratch,GIT_CONFIG_NOSYSTEM:"\
1",GIT_ATTR_NOSYSTEM:"1"},init=["init","--quiet","--bare","--template=",`--object-format=${format6}`,directory];await git.ask({cwd:scratch,env:env2},init);let objects=join5(
directory,"objects");return fs4.mkdirSync(join5(objects,"info"),{recursive:!0}),fs4.writeFileSync(join5(objects,"info","alternates"),`${sharedObjects}
`),{place:{cwd:scratch,gitDir:directory,env:env2},objects,sharedObjects}}async function mergeTrees(git,trial,{ours,theirs,keep:keep2=!1}){let{place:place2,sharedObjects}=trial,
env2={...place2.env,...keep2?{GIT_OBJECT_DIRECTORY:sharedObjects}:{}},merge3=["merge-tree","--write-tree","--name-only","--no-messages","-z",ours,theirs],end=await git.
run({...place2,env:env2},merge3);if(end.code!==0&&end.code!==1){let message=`Cannot try the merge first, which takes git 2.38 or newer: ${wordsOf3(end)}`;throw new RelayError(
"GIT_FAILED",message)}let[tree="",...files]=end.stdout.split("\0");return{tree,conflicts:[...new Set(files.filter(Boolean))]}}init_errors();import*as fs9 from"node:fs";import{dirname as dirname6,join as join8,relative as relative3}from"node:path";init_errors();import*as fs5 from"node:fs";import{join as join6}from"node:path";var MOST_COUNTED=2e4,NOTHING_IGNORED={paths:[],files:0,bytes:0,isPartial:!1};async function ignoredIn(git,place2){
let listing2=await git.run(place2,["status","--porcelain","-z","--ignored=matching","--untracked-files=all","--no-renames","--ignore-submodules=all"]),paths=listing2.
stdout.split("\0").flatMap(entry=>entry.startsWith("!! ")?[entry.slice(3)]:[]);if(paths.length===0)return NOTHING_IGNORED;let found={paths,files:0,bytes:0,isPartial:listing2.
isCut};for(let path6 of paths)count2(found,join6(place2.cwd,path6));return found}function ignoredLine({paths,files,bytes,isPartial}){let few=paths.slice(0,5).map(
path6=>JSON.stringify(path6)),more=paths.length>few.length?` and ${paths.length-few.length} more`:"";return`${`${isPartial?"more than ":""}${files} ignored ${files===
1?"file":"files"}`} (${sizeOf(bytes)}): ${few.join(", ")}${more}`}function sizeOf(bytes){return bytes<1e3?`${bytes} B`:bytes<1e6?`${Math.round(bytes/1e3)} kB`:`${Math.
round(bytes/1e6)} MB`}function count2(found,start3){let waiting=[start3];for(let path6=waiting.pop();path6!==void 0;path6=waiting.pop()){if(found.files>=MOST_COUNTED){
found.isPartial=!0;return}let entry=look(path6);entry?.isDirectory()===!0?waiting.push(...entriesOf(path6)):entry!==void 0&&(found.files+=1,found.bytes+=entry.size)}}
function look(path6){return unlessGone(()=>fs5.lstatSync(path6))}function entriesOf(path6){return unlessGone(()=>fs5.readdirSync(path6).map(name=>join6(path6,name)))??
[]}function unlessGone(attempt2){try{return attempt2()}catch(error){if(systemCode(error)===void 0)throw error;return}}init_record();init_repository();function createWorktrees(on6){let{git,workspace,store}=on6;return{git,workspace,records:createRecords(worktreesIn(store))}}async function lookAtWorktree({git,workspace},record2){let tip=await commitOf(git,workspace,`refs/heads/${record2.branch}`),place2=placeOf(record2);if(record2.git_dir===
void 0)return{...EMPTY,tip,isUnchanged:!0};if(!fs9.existsSync(record2.path)){let isUnchanged2=tip===void 0||tip===record2.base;return{...EMPTY,tip,isUnchanged:isUnchanged2}}
let head=(await git.ask(place2,["rev-parse","--verify","HEAD"])).trim(),uncommitted=await uncommittedIn(git,place2,"all"),isUnchanged=head===record2.base&&tip===
record2.base&&uncommitted.length===0;return{head,tip,uncommitted,ignored:await ignoredIn(git,place2),isUnchanged}}var EMPTY={head:void 0,uncommitted:[],ignored:NOTHING_IGNORED};
async function removeWorktree({git,workspace,records},record2,tip){let isHalfMade=record2.git_dir===void 0,force=isHalfMade?["--force","--force"]:["--force"],end=await git.
run({cwd:workspace},["worktree","remove",...force,"--",record2.path]);if(end.code!==0&&isHalfMade&&removeFolder(records,record2),fs9.existsSync(record2.path)){let message=`\
Cannot remove worktree "${record2.path}": ${end.stderr.trim()||"git left it there"}`;throw new RelayError("GIT_FAILED",message)}let ref=`refs/heads/${record2.branch}`;
tip!==void 0&&await commitOf(git,workspace,ref)!==void 0&&await git.ask({cwd:workspace},["update-ref","-d",ref,tip]),records.forget(record2)}function placeOf(record2){
return{cwd:record2.path,gitDir:record2.git_dir,workTree:record2.path}}function removeFolder(records,record2){dirname6(record2.path)===records.root&&fs9.rmSync(record2.path,{recursive:!0,force:!0})}var MOST_NAMED=10;async function mergeWorktree(on6,record2,how){let{git,workspace}=on6,at={cwd:workspace},state=await lookAtWorktree(on6,record2);refuseUncommitted(
record2,state,how);let into=await targetOf(git,workspace,record2),{uncommitted}=state;uncommitted.length>0&&await commitAll(git,record2,how.subject);let tip=uncommitted.
length>0?await commitOf(git,workspace,refOf(record2)):state.tip;if(tip===void 0)throw mergeRefused(record2,`its branch "${record2.branch}" is gone, so there is \
nothing to merge`);let committed=uncommitted,head=await git.ask(at,["rev-parse","--verify","HEAD"]);if(await isMerged(git,{cwd:workspace},{commit:tip,into:"HEAD"}))
return{merged:!1,into,commit:head.trim(),committed};let tree=await treeOfMerge(on6,record2,{head:head.trim(),tip}),message=`Merge ${record2.branch}: ${how.subject}\


Relay-Job: ${record2.job_id}
`,parents=["-p",head.trim(),"-p",tip],commit=(await git.ask(at,["commit-tree",...parents,"-F","-",tree],{input:message})).trim(),end=await git.run(at,["merge","\
--ff-only","--quiet",commit]);if(end.code!==0)throw mergeRefused(record2,`git says: ${wordsOf3(end).replace(/\.$/,"")}`);return{merged:!0,into,commit,committed}}
function refuseUncommitted(record2,{head,tip,uncommitted},{commit}){if(head!==void 0&&head!==tip)throw mergeRefused(record2,`its folder is at another commit tha\
n its branch "${record2.branch}". See what is checked out there: git -C "${record2.path}" status`);if(!(uncommitted.length===0||commit))throw mergeRefused(record2,
`it has changes that are in no commit: ${named(uncommitted)}. Commit them with "relay merge ${record2.job_id} --commit", or yourself in "${record2.path}"`)}async function targetOf(git,workspace,record2){
let{code,stdout}=await git.run({cwd:workspace},["symbolic-ref","--quiet","--short","HEAD"]);if(code!==0)throw mergeRefused(record2,`"${workspace}" is on no bran\
ch. Check out the branch to merge into`);if(await commitOf(git,workspace,"MERGE_HEAD")!==void 0)throw mergeRefused(record2,`another merge is under way in "${workspace}\
". Finish it first`);let dirty=await uncommittedIn(git,{cwd:workspace},"no");if(dirty.length>0)throw mergeRefused(record2,`the workspace has uncommitted changes\
: ${named(dirty)}. Commit or stash them first`);return stdout.trim()}async function commitAll(git,record2,subject){let place2=placeOf(record2);await git.ask(place2,
["add","--all","--","."]);let message=`${subject}

What the turn left uncommitted in its worktree.

Relay-Job: ${record2.job_id}
`;await git.ask(place2,["commit","--quiet","--no-verify","-F","-"],{input:message})}async function treeOfMerge(on6,record2,{head,tip}){let{tree,conflicts}=await inTrial(
on6,trial=>mergeTrees(on6.git,trial,{ours:head,theirs:tip,keep:!0}));if(conflicts.length===0)return tree;let message=`Cannot merge the worktree of job "${record2.
job_id}": it conflicts with the workspace in ${named(conflicts)}. The workspace is as it was. Merge it by hand with "git merge ${record2.branch}", or let an age\
nt bring that branch up to date.`;throw new RelayError("MERGE_CONFLICT",message,{details:{job_id:record2.job_id,files:conflicts.join(`
`)}})}function refOf(record2){return`refs/heads/${record2.branch}`}function named(paths){let shown=paths.slice(0,MOST_NAMED).map(path6=>JSON.stringify(path6)),more=paths.
length-shown.length;return more===0?shown.join(", "):`${shown.join(", ")} and ${more} more`}function mergeRefused(record2,why3){let message=`Cannot merge the wo\
rktree of job "${record2.job_id}": ${why3}.`;return new RelayError("MERGE_REFUSED",message,{details:{job_id:record2.job_id}})}function latestWorktree(on6,job){let record2=on6.records.of(job.job_id).at(-1);if(record2!==void 0)return record2;let message=`Cannot find a worktree of job "${job.
job_id}": ${whyNone(job)}.`;throw new RelayError("WORKTREE_NOT_FOUND",message,{details:{job_id:job.job_id}})}async function mergeJob(on6,job,how){refuseUnfinished(
job);let record2=latestWorktree(on6,job);return{branch:record2.branch,...await mergeWorktree(on6,record2,how)}}function mayMerge(job){return job.state!=="runnin\
g"&&job.state!=="needs_review"}function refuseUnfinished(job){if(mayMerge(job))return;let why3=job.state==="running"?"its turn is still running; wait for it, or\
 cancel it first":`it waits for your review; first run "relay review approve ${job.job_id}"`,message=`Cannot merge the worktree of job "${job.job_id}": ${why3}.`;
throw new RelayError("MERGE_REFUSED",message,{details:{job_id:job.job_id}})}function whyNone(job){return job.expunged!==!0&&job.task.worktree!==!0?"it was not a\
sked to work in one; dispatch with --worktree for that":job.attempts===0?"none of its turns has begun":"none of its turns left a change, or it was cleaned away"}var HIDDEN2=/(?!\n|\t|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu,HIDDEN_IN_JSON=/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
function visible2(text2){return text2.replaceAll(`\r
`,`
`).replace(HIDDEN2,signOf)}function oneLine(text2){return visible2(text2).replace(/\s+/g," ").trim()}function jsonText(document,indent=0){return JSON.stringify(
document,void 0,indent).replace(HIDDEN_IN_JSON,escaped)}function ascii(text2){return text2.replace(/[^\n\t -~\u001b]/g,escaped)}function signOf(character){let code=character.
charCodeAt(0);return code<32?String.fromCharCode(9216+code):code===127?"\u2421":escaped(character)}function escaped(character){return Array.from({length:character.
length},(_,at)=>character.charCodeAt(at)).map(unit=>`\\u${unit.toString(16).padStart(4,"0")}`).join("")}init_git();function worktreesOf({env:env2,relay}){let{workspace,location}=relay.store;return createWorktrees({git:createGit(env2),workspace,store:location})}async function merge2(context,typed,options){let{queue}=context.relay,job=await queue.get(await queue.findId(typed)),subject=subjectOf(job),merged=await mergeJob(
worktreesOf(context),job,{...options,subject}),{branch,into,commit,committed}=merged,line=merged.merged?`Merged ${branch} into ${oneLine(into)}, now ${commit.slice(
0,12)}.`:`All of ${branch} is in ${oneLine(into)} already.`,alsoCommitted=committed.length===0?[]:[`Committed ${committed.length} changed paths first.`];return{
document:{job_id:job.job_id,...merged},lines:[...alsoCommitted,line],note:"Remove worktrees that are merged with: relay worktree clean"}}function subjectOf(job){
return oneLine(summarize(job).headline)||`job ${job.job_id}`}init_errors();init_summary();init_errors();init_change();init_job();var COMMANDS={review:id=>[`relay review approve ${id}`,`relay review reject ${id}`],recovery:id=>[`relay recover ${id}`,`relay cancel ${id}`],answer:id=>[
`relay answer ${id} 'TEXT'`]};function needOf(job){return job.state==="needs_review"?"review":job.state==="needs_recovery"?"recovery":openQuestion(job)===void 0?
void 0:"answer"}function commandsFor(need,id){return COMMANDS[need](id).join("  or  ")}var USUAL={review:id=>`relay review approve ${id} (or reject)`,recovery:id=>`\
relay recover ${id} (or cancel)`,answer:id=>`relay answer ${id} 'TEXT'`};function stepsFor(need,id){return`relay show ${id}, then ${USUAL[need](id)}`}var SGR={bold:1,dim:2,inverse:7,red:31,green:32,yellow:33,blue:34,cyan:36};function screenOf(stream,env2){let isTerminal=stream.isTTY===!0,locale=[env2.LC_ALL,env2.
LC_CTYPE,env2.LANG].find(value=>value)??"";return{columns:isTerminal?stream.columns||80:void 0,colours:isTerminal&&!env2.NO_COLOR&&env2.TERM!=="dumb",unicode:/utf-?8/i.
test(locale)}}function paint(screen,colour,text2){return!screen.colours||colour===void 0||text2===""?text2:`\x1B[${SGR[colour]}m${text2}\x1B[0m`}function signs(screen){
return screen.unicode?{dot:"\xB7",arrow:"\u2192",none:"\u2013",more:"\u2026"}:{dot:"-",arrow:"->",none:"-",more:"..."}}var table_default=(text2,options)=>/^[ -~]*$/.test(text2)?text2.length:(init_string_width3(),__toCommonJS(string_width_exports3)).default(text2,options);var GAP="  ",WIDEST=28;function table(screen,head,rows){let all=[head.map(text2=>({text:text2,colour:"dim"})),...rows],widths=head.map((_,column)=>{let widest=Math.
max(...all.map(row=>table_default(row[column]?.text??"")));return screen.columns===void 0?widest:Math.min(widest,WIDEST)});return all.map(row=>lineOf(screen,row,
widths))}function withLinesBelow(lines,below){return lines.flatMap((line,at)=>at===0?[line]:[line].concat(below(at-1)))}function facts(screen,rows){let shown=rows.
flatMap(([name,value])=>value===void 0?[]:[{name,value}]),widest=Math.max(0,...shown.map(row=>row.name.length));return shown.map(({name,value})=>`${paint(screen,
"dim",name.padEnd(widest))}  ${value}`)}function fitted(screen,text2,indent=0){return screen.columns===void 0?text2:cut(screen,text2,screen.columns-indent)}function cut(screen,text2,width){
if(table_default(text2)<=width)return text2;let{more}=signs(screen),kept="",left3=width-more.length;for(let{segment}of new Intl.Segmenter().segment(text2)){if(left3-=
table_default(segment),left3<0)break;kept+=segment}return width<more.length?"":kept+more}function lineOf(screen,row,widths){let used=0;return row.map((cell,column)=>{
let isLast2=column===row.length-1,left3=screen.columns===void 0?void 0:Math.max(0,screen.columns-used),width=isLast2?left3:Math.min(widths[column]??0,left3??1/0),
text2=width===void 0?cell.text:cut(screen,cell.text,width),pad=isLast2?0:Math.max(0,(width??0)-table_default(text2));return used+=(width??0)+GAP.length,paint(screen,
cell.colour,text2)+" ".repeat(pad)}).join(GAP).trimEnd()}function pausedLines({screen,now},paused){return paused.map(({agent,until,reason,needs_person})=>{let when=Date.parse(until)>now?`until ${until}`:"until the nex\
t job tests it",what=needs_person?"mend that, then run":"to try at once, run",words=oneLine(reason).replace(/\.$/,""),line=`${agent} is paused ${when}: ${words}\
; ${what}: relay agent resume ${agent}`;return paint(screen,needs_person?"yellow":"dim",fitted(screen,line))})}var LOOKS={needs_review:{glyph:"\u25C6",plain:"!",colour:"yellow"},needs_recovery:{glyph:"\u25C6",plain:"!",colour:"yellow"},needs_answer:{glyph:"\u25C6",plain:"\
?",colour:"yellow"},running:{glyph:"\u25B8",plain:">",colour:"cyan"},queued:{glyph:"\xB7",plain:".",colour:"blue"},completed:{glyph:"\u2713",plain:"+",colour:"g\
reen"},failed:{glyph:"\u2717",plain:"x",colour:"red"},cancelled:{glyph:"\u2298",plain:"-",colour:"dim"},expired:{glyph:"\u25CC",plain:"~",colour:"dim"}};function stateCell(screen,state){
let{glyph,plain,colour}=LOOKS[state];return{text:`${screen.unicode?glyph:plain} ${state.replace("_"," ")}`,colour}}var UNITS_MS={"":1,ms:1,s:1e3,m:6e4,h:36e5,d:864e5};function age(at,now){let seconds=Math.max(0,Math.round((now-Date.parse(at))/1e3));return seconds<60?`${seconds}\
s`:seconds<3600?`${Math.floor(seconds/60)}m`:seconds<48*3600?`${Math.floor(seconds/3600)}h`:`${Math.floor(seconds/86400)}d`}function moment(at,now){let when=`${at.
slice(0,10)} ${at.slice(11,19)} UTC`;return Date.parse(at)>now?when:`${when} (${age(at,now)} ago)`}function readDuration(flag2,text2){let match=/^(\d{1,12})(ms|s|m|h|d|)$/.
exec(text2.trim()),unit=UNITS_MS[match?.[2]??"none"];if(match?.[1]===void 0||unit===void 0)throw new UsageError(`--${flag2} must be milliseconds or a duration s\
uch as 90s, 15m, 2h or 1d.`);return Number(match[1])*unit}function readNumber(flag2,text2){if(/^-?\d{1,9}$/.test(text2.trim()))return Number(text2);throw new UsageError(
`--${flag2} must be a whole number.`)}function readInstant(flag2,text2,now){if(/^\d{1,12}(ms|s|m|h|d)$/.test(text2.trim()))return new Date(now+readDuration(flag2,
text2)).toISOString();let time2=/^\d{4}-\d\d-\d\d/.test(text2)?Date.parse(text2):Number.NaN;if(!Number.isNaN(time2))return new Date(time2).toISOString();throw new UsageError(
`--${flag2} must be a time such as 2026-11-20T12:00:00Z, or from now on such as 15m or 2h.`)}function readSince(flag2,text2,now){return/^\d{1,12}(ms|s|m|h|d)$/.
test(text2.trim())?new Date(now-readDuration(flag2,text2)).toISOString():readInstant(flag2,text2,now)}var SHORT2=8;async function list(context,filter){await sweepFirst(context);let{jobs,page,paused}=await rowsOf(context,filter),document={jobs,damaged:page.damaged,
next_cursor:page.next_cursor??null,paused},isFiltered=Object.values(filter).some(value=>value!==void 0),lines=[...linesOf(context,jobs,page,isFiltered),...pausedLines(
context,paused)];return{document,lines}}async function rowsOf(context,filter){let page=await context.relay.queue.list(filter),found=await Promise.all(page.jobs.
map(row=>withNeed(context,row)));return{jobs:[...found.filter(row=>row.needs),...found.filter(row=>!row.needs)],page,paused:await context.relay.queue.pauses.list()}}
function shortIds(ids){let unique=[...new Set(ids)],length=SHORT2;for(;new Set(unique.map(id=>id.slice(0,length))).size<unique.length;)length+=1;return new Map(
unique.map(id=>[id,id.slice(0,length)]))}async function withNeed({relay},row){if(row.state==="needs_review")return{...row,needs:"review"};if(row.state==="needs_\
recovery")return{...row,needs:"recovery"};if(row.state!=="running")return{...row,needs:null};try{return{...row,needs:needOf(await relay.queue.get(row.job_id))??
null}}catch(error){if(error instanceof RelayError)return{...row,needs:null};throw error}}var HEAD=["STATE","ID","TO","FROM","AGE","TRY","WHAT"];function linesOf(context,jobs,page,isFiltered){
let{screen}=context;if(jobs.length+page.damaged.length===0)return empty(context,page,isFiltered);let short=shortIds(jobs.map(row=>row.job_id)),idOf=row=>short.get(
row.job_id)??row.job_id,rows=jobs.map(row=>cellsOf(context,row,idOf(row))),lines=withLinesBelow(table(screen,HEAD,rows),at=>{let row=jobs[at];return row?.needs?
[hint(context,row.needs,idOf(row))]:[]}),damaged3=page.damaged.map(({job_id,message})=>paint(screen,"red",fitted(screen,`damaged ${job_id}: ${oneLine(message)}`)));
return[...lines,...damaged3,"",summary(context,jobs,page)]}function cellsOf({screen,now},row,id){let tags=[...row.write?["write"]:[],...row.labels].map(oneLine),
what=tags.length===0?row.headline:`[${tags.join(", ")}] ${row.headline}`;return[stateCell(screen,row.needs==="answer"?"needs_answer":row.state),{text:id,colour:"\
bold"},{text:oneLine(row.to)},{text:oneLine(row.from)},{text:age(row.updated_at,now)},{text:String(row.attempts)},{text:oneLine(what)}]}function hint({screen},needs,id){
let text2=`  ${signs(screen).arrow} ${stepsFor(needs,id)}`;return paint(screen,"yellow",fitted(screen,text2))}function summary({screen},jobs,page){let waiting=jobs.
filter(row=>row.needs).length,parts=[`${jobs.length} job${jobs.length===1?"":"s"}`];return waiting>0&&parts.push(`${waiting} need${waiting===1?"s":""} you`),page.
damaged.length>0&&parts.push(`${page.damaged.length} damaged`),page.next_cursor!==void 0&&parts.push(`more: --cursor '${page.next_cursor}'`),paint(screen,"dim",
parts.join(` ${signs(screen).dot} `))}function empty({relay,settings},page,isFiltered){if(page.next_cursor!==void 0)return[`None found so far; look further with\
 --cursor '${page.next_cursor}'.`];if(isFiltered)return["No job fits."];let left3=leftLine(settings.dataDir,relay.store.workspace);return[...left3===void 0?[]:[
oneLine(left3)],`No jobs in ${oneLine(relay.store.workspace)} yet. Send one: relay dispatch codex 'what to do'`]}var HEAD2=["WHEN","ID","TO","FROM","AGE","WHAT"];async function reviewList(context){let{relay}=context,page=await relay.queue.list({state:"needs_review",limit:500}),
waiting=(await Promise.all(page.jobs.map(row=>relay.queue.get(row.job_id)))).filter(job=>job.state==="needs_review");return{document:{reviews:waiting.map(job=>({
...summarize(job),phase:job.phase,reason:job.reason})),damaged:page.damaged,next_cursor:page.next_cursor??null},lines:linesOf2(context,waiting)}}async function approve(context,typed,note){
let{relay,person}=context,job=await waitingJob(context,typed,"approve"),outcome=job.phase==="before"||job.result===void 0?"queued":"completed";return moved(context,
await relay.queue.resolve(job.job_id,{outcome,person,note}))}async function reject(context,typed,note){let{relay,person}=context,job=await waitingJob(context,typed,
"reject");return moved(context,await relay.queue.resolve(job.job_id,{outcome:"failed",person,note}))}async function waitingJob(context,typed,verb){let{relay}=context,
job=await relay.queue.get(await relay.queue.findId(typed));if(job.state==="needs_review")return job;let other=job.state==="needs_recovery"?`Run: relay recover ${job.
job_id}`:`See: relay why ${job.job_id}`,message=`Cannot ${verb} job "${job.job_id}": it is ${job.state}, not needs_review. ${other}`;throw new RelayError("STATE\
_REFUSED",message)}function linesOf2({screen,now},jobs){if(jobs.length===0)return["Nothing waits for a review."];let short=shortIds(jobs.map(job=>job.job_id)),idOf=job=>short.
get(job.job_id)??job.job_id,rows=jobs.map(job=>[{text:job.phase==="before"?"before it runs":"after it ran",colour:"yellow"},{text:idOf(job),colour:"bold"},{text:oneLine(
job.to)},{text:oneLine(job.from.agent)},{text:age(job.updated_at,now)},{text:oneLine(summarize(job).headline)}]),{arrow}=signs(screen);return withLinesBelow(table(
screen,HEAD2,rows),at=>{let job=jobs[at];if(job===void 0)return[];let commands=fitted(screen,`  ${arrow} ${commandsFor("review",idOf(job))}`);return[fitted(screen,
`  ${oneLine(job.reason)}`),paint(screen,"yellow",commands)]})}init_errors();init_errors();init_tree();init_repository();async function viewWorktree(on6,record2,job){let view={record:record2,job,tip:void 0,...{uncommitted:[],ignored:NOTHING_IGNORED},problem:void 0};if(isInUse(record2,
job))return{...view,holds:"in_use"};try{let state=await lookAtWorktree(on6,record2),{tip,uncommitted,ignored}=state;return{...view,holds:await holdsOf(on6,state),
tip,uncommitted,ignored}}catch(error){if(!(error instanceof RelayError))throw error;return{...view,holds:"unknown",problem:error.message}}}async function holdsOf(on6,state){
return!state.isUnchanged&&!await isAllMerged(on6,state)?"unmerged":state.ignored.paths.length>0?"ignored":state.isUnchanged?"unchanged":"merged"}async function cleanWorktree(on6,view,{
force,ignored=!1}){let{record:record2,holds}=view,isSafe=holds==="unchanged"||holds==="merged"||holds==="ignored"&&ignored;if(!(holds==="in_use"||!isSafe&&!force))
return await removeWorktree(on6,record2,view.tip),{record:record2,forced:!isSafe}}function isInUse(record2,job){return job?.state==="running"&&job.token===record2.
token?!0:treeOf({processes:[],marker:turnMarker(record2.job_id,record2.token)}).length>0}async function isAllMerged({git,workspace},state){if(state.uncommitted.
length>0)return!1;for(let commit of[state.head,state.tip])if(commit!==void 0&&!await isMerged(git,{cwd:workspace},{commit,into:"HEAD"}))return!1;return!0}async function worktreeList(context){let views=await viewsOf(context,worktreesOf(context));return{document:{worktrees:views.map(documentOf2)},lines:views.length===
0?["No worktrees of jobs here."]:tableOf(context,views)}}async function worktreeClean(context,options){let on6=worktreesOf(context),{queue}=context.relay,forced=options.
force===void 0?void 0:await queue.findId(options.force),views=await viewsOf(context,on6),removed=await cleanAll(on6,views,{forced,ignored:options.ignored}),kept=views.
filter(view=>!removed.includes(view));return{document:{removed:removed.map(documentOf2),kept:kept.map(documentOf2)},lines:[...removed.map(view=>`Removed ${view.
record.path} (branch ${view.record.branch}).`),`${removed.length} removed, ${kept.length} kept.`,...kept.length===0?[]:["",...tableOf(context,kept)],...kept.some(
({holds})=>holds==="ignored")?["",IGNORED_ADVICE]:[]],refusal:refusalOf2(kept,forced)}}async function viewsOf(context,on6){let views=[];for(let record2 of on6.records.
all())views.push(await viewWorktree(on6,record2,await jobOf(context,record2.job_id)));return views}async function jobOf({relay},jobId){try{return await relay.store.
read(jobId)}catch(error){if(error instanceof RelayError)return;throw error}}async function cleanAll(on6,views,{forced,ignored}){let removed=[];for(let view of views){
let force=view.record.job_id===forced;await cleanWorktree(on6,view,{force,ignored})!==void 0&&removed.push(view)}return removed}function refusalOf2(kept,forced){
let view=kept.find(({record:record2})=>record2.job_id===forced);return view===void 0?void 0:{code:"WORKTREE_REFUSED",message:`Cannot remove worktree "${view.record.
path}": its turn still runs. Cancel it first: relay cancel ${view.record.job_id}`,exit:EXIT.refused}}function documentOf2({record:record2,job,holds,uncommitted,
ignored,problem}){let{job_id,token:token3,agent,path:path6,branch,base,created_at}=record2;return{job_id,token:token3,agent,state:job?.state??null,holds,uncommitted:uncommitted.
length,ignored_files:ignored.files,ignored_bytes:ignored.bytes,problem:problem??null,path:path6,branch,base,created_at}}var COLOURS={in_use:"cyan",unchanged:"di\
m",merged:"dim",ignored:"dim",unmerged:"yellow",unknown:"red"},IGNORED_ADVICE="Remove those that hold only ignored files with: relay worktree clean --ignored",HEAD3=[
"JOB","STATE","AGENT","HOLDS","AGE","BRANCH","PATH"];function tableOf({screen,now},views){return table(screen,HEAD3,views.map(view=>[{text:view.record.job_id},{
text:view.job?.state.replace("_"," ")??"forgotten"},{text:oneLine(view.record.agent)},{text:holdsOf2(view),colour:COLOURS[view.holds]},{text:age(view.record.created_at,
now)},{text:view.record.branch},{text:oneLine(view.record.path)}]))}function holdsOf2({holds,uncommitted,ignored}){if(holds==="ignored")return oneLine(ignoredLine(
ignored));let word=holds.replace("_"," ");return uncommitted.length===0?word:`${word}, ${uncommitted.length} not committed`}function decideVerbs(relay,{run,reveal,words}){let{text:text2,flag:flag2,word,id,note}=words;return relay.command("cancel <id>","end a job, and what it runs",y=>y.
positional("id",id).option("reason",text2("why, kept in the log")),args=>run(args,context=>cancel(context,reveal(args.id),args.reason))).command("recover <id>",
"run again what a write turn left half-way",y=>y.positional("id",id).option("note",note),args=>run(args,context=>recover(context,reveal(args.id),args.note))).command(
"answer <id> <text>","answer the question of a running job",y=>y.positional("id",id).positional("text",word("the answer")),args=>run(args,context=>answer(context,
reveal(args.id),reveal(args.text)))).command("review","decide about jobs that wait for a person",review=>review.command("list","what waits for a review",{},args=>run(
asFlags(args),reviewList)).command("approve <id>","let it run, or accept what it gave",y=>y.positional("id",id).option("note",note),args=>run(asFlags(args),context=>approve(
context,reveal(args.id),args.note))).command("reject <id>","end it as failed",y=>y.positional("id",id).option("note",note),args=>run(asFlags(args),context=>reject(
context,reveal(args.id),args.note))).demandCommand(1,"say list, approve or reject.")).command("merge <id>","bring what a job changed in its worktree into the br\
anch that you are on",y=>y.positional("id",id).option("commit",flag2("commit first what the turn left uncommitted")),args=>run(args,context=>merge2(context,reveal(
args.id),{commit:args.commit===!0}))).command("worktree","the worktrees that turns left",worktree=>worktree.command("list","where they are, and what would be lo\
st with each",{},args=>run(asFlags(args),worktreeList)).command("clean","remove those that nothing would be lost with",y=>y.option("force",text2("a job whose wo\
rktree is removed with all that is in it")).option("ignored",flag2("also those that hold only files that .gitignore names")),({force,ignored,...args})=>run(asFlags(
args),context=>worktreeClean(context,{force,ignored:ignored===!0}))).demandCommand(1,"say list or clean."))}import*as fs17 from"node:fs";import{dirname as dirname10}from"node:path";init_mini();import{homedir as homedir3}from"node:os";import{join as join13,resolve as resolve9}from"node:path";init_errors();import*as fs14 from"node:fs";import{homedir as homedir2}from"node:os";import{dirname as dirname7,isAbsolute as isAbsolute2,join as join11,resolve as resolve7}from"node:path";
function placeOf2(env2,cwd){let named2=nonEmpty(env2.RELAY_DATA_DIR);return{dataDir:resolve7(cwd,named2??join11(stateHome(env2),"durable-relay")),workspace:workspaceOf(
nonEmpty(env2.RELAY_WORKSPACE),env2,cwd)}}function workspaceOf(named2,env2,cwd){let candidate=named2??nonEmpty(env2.CLAUDE_PROJECT_DIR)??gitTopLevel(cwd)??cwd,directory=resolve7(
cwd,candidate);try{if(fs14.statSync(directory).isDirectory())return fs14.realpathSync(directory)}catch(error){if(systemCode(error)===void 0)throw error}throw invalid(
"RELAY_WORKSPACE",`workspace "${directory}" is not a directory that can be read`)}function gitTopLevel(from){for(let directory=resolve7(from);;directory=dirname7(
directory)){if(fs14.existsSync(join11(directory,".git")))return directory;if(directory===dirname7(directory))return}}function stateHome(env2){return absolute(env2.
XDG_STATE_HOME)??join11(nonEmpty(env2.HOME)??homedir2(),".local","state")}function absolute(value){return value!==void 0&&isAbsolute2(value)?value:void 0}function nonEmpty(value){
return value===""?void 0:value}function invalid(name,why3){return new RelayError("CONFIG_INVALID",`Cannot start: ${why3}.`,{details:{name}})}init_errors();init_trusted();init_name();init_problem();init_task();var number3=(minimum,maximum)=>pipe(string2().check(_regex(/^\d{1,15}$/,"must be a whole number")),pipe(transform(Number),wholeNumber(minimum,maximum))),
flag=pipe(_enum(["1","true","yes","on","0","false","no","off"],"must be 1 or 0"),transform(text2=>["1","true","yes","on"].includes(text2))),TOOLSET=/^(jobs|work|report|messages|actions|workspace|edit|git|shell|process|browser)$/,
toolsets=pipe(pipe(string2(),transform(text2=>text2.split(",").map(word=>word.trim()))),array(string2().check(_regex(TOOLSET,"names a toolset that does not exis\
t")))),place=string2().check(_minLength(1,"must not be empty")),DAY_MS=24*3600*1e3,VARIABLES=object({RELAY_DATA_DIR:optional(place),RELAY_WORKSPACE:optional(place),
RELAY_AGENT:optional(AgentId),RELAY_TOOLSETS:_default(toolsets,["jobs"]),RELAY_CONFIG:optional(place),RELAY_LEASE_MS:_default(number3(100,DAY_MS),12e4),RELAY_HEARTBEAT_MS:_default(
number3(10,DAY_MS),3e4),RELAY_ALLOW_WRITES:_default(flag,!1),RELAY_AUTOSPAWN:_default(flag,!1),RELAY_AUTOSPAWN_IDLE_MS:_default(number3(100,DAY_MS),6e5),RELAY_WAIT_TIMEOUT_MS:_default(
number3(0,DAY_MS),12e4),RELAY_MAX_TASK_BYTES:_default(number3(1024,64*1024*1024),MAX_TASK_BYTES),RELAY_RETENTION_DAYS:_default(number3(1,36500),30),RELAY_AUTO_GC:_default(
flag,!0),RELAY_JOB:optional(string2()),RELAY_TURN:optional(string2()),RELAY_STORE:optional(literal("","is not supported yet; leave it unset to use files"))});function readSettings(env2,cwd){
let given2=Object.fromEntries(Object.entries(env2).filter(([,value])=>value!=="")),parsed2=VARIABLES.safeParse(given2);if(!parsed2.success){let{path:path6,problem}=problemOf(
parsed2.error),name=path6.split(".")[0]??path6;throw invalid(name,`${name}=${JSON.stringify(env2[name]??"")} ${problem}`)}let values=parsed2.data;if(values.RELAY_HEARTBEAT_MS*
2>values.RELAY_LEASE_MS){let why3=`RELAY_HEARTBEAT_MS (${values.RELAY_HEARTBEAT_MS}) must be at most half of RELAY_LEASE_MS (${values.RELAY_LEASE_MS}), or one l\
ate heartbeat loses the lease`;throw invalid("RELAY_HEARTBEAT_MS",why3)}return{...placeOf2(given2,cwd),agent:values.RELAY_AGENT,toolsets:values.RELAY_TOOLSETS,configPath:resolve9(
cwd,values.RELAY_CONFIG??join13(configHome(env2),"durable-relay","config.json")),leaseMs:values.RELAY_LEASE_MS,heartbeatMs:values.RELAY_HEARTBEAT_MS,allowWrites:values.
RELAY_ALLOW_WRITES,autospawn:values.RELAY_AUTOSPAWN,autospawnIdleMs:values.RELAY_AUTOSPAWN_IDLE_MS,waitTimeoutMs:values.RELAY_WAIT_TIMEOUT_MS,maxTaskBytes:values.
RELAY_MAX_TASK_BYTES,retentionDays:values.RELAY_RETENTION_DAYS,autoGc:values.RELAY_AUTO_GC,parentJob:values.RELAY_JOB,parentToken:tokenOf2(values.RELAY_JOB,values.
RELAY_TURN)}}function tokenOf2(job,turn){let[,id,token3]=/^(.+)\.(\d{1,15})$/.exec(turn??"")??[];return id!==void 0&&id===job?Number(token3):void 0}function readConfigurationText(file){
let found=readGuarded(file,{forbidden:18,mayBeRoots:!0});switch(found.state){case"absent":return;case"read":return found.text;case"unreadable":throw invalid(file,
`configuration "${file}" cannot be read (${found.why})`);case"unsafe":throw unsafe(file,found)}}function readConfiguration(file){let text2=readConfigurationText(
file);if(text2===void 0)return Configuration.parse({});let document;try{document=JSON.parse(text2)}catch(cause){throw invalid(file,`"${file}" is not JSON: ${cause instanceof
Error?cause.message:"unreadable"}`)}let parsed2=Configuration.safeParse(document);if(parsed2.success)return parsed2.data;let{path:path6,problem}=problemOf(parsed2.
error);throw invalid(file,`"${file}" at "${path6}": ${problem}`)}function knownAgents(file){return{...BUILT_IN_AGENTS,...readConfiguration(file).agents}}function unsafe(file,{
why:why3,isForeign:isForeign2}){let help=`Run: chmod go-w "${file}"${isForeign2?" and make it your own":""}`,message=`Cannot use configuration "${file}", which \
decides which programs run: ${why3??"other users may write it"}. ${why3===void 0?help:"Keep it in a directory that only you can change"}.`;return new RelayError(
"CONFIG_UNSAFE",message,{details:{path:file}})}function configHome(env2){return absolute(env2.XDG_CONFIG_HOME)??join13(nonEmpty(env2.HOME)??homedir3(),".config")}init_errors();init_trusted();import{dirname as dirname8,join as join14}from"node:path";init_mini();init_name();var ServiceToken=string2().check(_regex(/^[\x21-\x7e]{8,2000}$/,"must be 8 to 2000 visible characters without spaces")),CredentialFile=strictObject(
{format:literal(1),agent:AgentId,access_token:ServiceToken});function credentialPath(configPath,agent){return join14(dirname8(configPath),"credentials",`${agent}.json`)}function readCredential({configPath,env:env2},{agent,
tokenEnv}){if(tokenEnv!==void 0){let token4=ServiceToken.safeParse(env2[tokenEnv]);if(token4.success)return token4.data;throw missing(agent,`the variable ${tokenEnv}\
 of this process holds none`)}let path6=credentialPath(configPath,agent),token3=readFile(path6,agent);if(token3===void 0)throw missing(agent,`"${path6}" holds n\
one`);return token3}function checkCredentialPlace(directory){let{danger}=walk(directory);if(danger!==void 0)throw unsafe2(directory,{why:danger,isForeign:!1})}function readFile(path6,agent){
let found=readGuarded(path6,{forbidden:63,mayBeRoots:!1});if(found.state==="unsafe")throw unsafe2(path6,found);if(found.state!=="read")return;let parsed2=CredentialFile.
safeParse(parse3(found.text));return parsed2.success&&parsed2.data.agent===agent?parsed2.data.access_token:void 0}function parse3(text2){try{return JSON.parse(text2)}catch(error){
if(!(error instanceof SyntaxError))throw error;return}}function unsafe2(path6,{why:why3,isForeign:isForeign2}){let own3=`Run: chmod 600 "${path6}"${isForeign2?"\
 and make it your own":""}, and replace the token.`,message=why3===void 0?`Cannot use the token in "${path6}": other users may read it. ${own3}`:`Cannot use the\
 token in "${path6}": ${why3}. Keep it in a directory that only you can change, and replace the token.`;return new RelayError("CONFIG_UNSAFE",message,{details:{
path:path6}})}function missing(agent,why3){let message=`Cannot show a token for agent "${agent}": ${why3}. Run: relay agent add chatgpt ${agent}`;return new RelayError(
"CREDENTIAL_MISSING",message,{details:{agent}})}init_errors();init_files();init_document();init_problem();import*as fs16 from"node:fs";import{dirname as dirname9}from"node:path";init_errors();init_files();init_document();async function configureAgent(configPath,agent,settings){readConfiguration(configPath);let document=JSON.parse(readConfigurationText(
configPath)??"{}"),{[agent]:_before,...others}=document.agents??{},agents2=settings===void 0?others:{...others,[agent]:settings};makeDirectory(dirname9(configPath));
try{await replaceDocument(realPath2(configPath),{...document,agents:agents2})}catch(error){if(!(error instanceof RangeError))throw error;let message=`Cannot cha\
nge "${configPath}": it is too large to be replaced safely. Write this under "agents" yourself: ${JSON.stringify({[agent]:settings})}`;throw new RelayError("CON\
FIG_INVALID",message)}readConfiguration(configPath)}function configuredAgent(configPath,agent){let{agents:agents2}=readConfiguration(configPath);return Object.hasOwn(
agents2,agent)?agents2[agent]:void 0}function realPath2(path6){try{return fs16.realpathSync(path6)}catch(error){if(systemCode(error)==="ENOENT")return path6;throw error}}async function addChatgpt({settings:{configPath}},asked,readToken2){let agent=readAgent(asked.name),before=configuredAgent(configPath,agent);if(before!==void 0&&
before.executor!=="chatgpt"){let message=`Cannot add "${agent}": the configuration has an agent of this name, which runs with "${before.executor}". Choose anoth\
er name, or remove that one.`;throw new RelayError("AGENT_INVALID",message)}let settings=settingsOf(asked,before),path6=credentialPath(configPath,agent);asked.tokenEnv===
void 0?await keepToken(path6,agent,await readToken2()):ifPresent(()=>fs17.unlinkSync(path6)),await configureAgent(configPath,agent,settings);let where=asked.tokenEnv===
void 0?`in "${path6}"`:`in ${asked.tokenEnv}`;return{document:{agent,executor:"chatgpt",trigger_url:settings.triggerUrl,configured:!0},lines:[`${agent} is confi\
gured; its token is ${where}.`],note:`Next: relay agent test ${agent}, then relay worker --agent ${agent}`}}function settingsOf({url,tokenEnv,concurrency,timeout,
write,allowLoopback},before){let triggerUrl=url??before?.triggerUrl;if(triggerUrl===void 0){let message2="Cannot add the agent: --url is missing. It is the trig\
ger URL that ChatGPT shows for the API channel of the agent.";throw new RelayError("INPUT_INVALID",message2)}let settings={executor:"chatgpt",triggerUrl,...tokenEnv===
void 0?{}:{tokenEnv},...concurrency===void 0?{}:{concurrency:readNumber("concurrency",concurrency)},...timeout===void 0?{}:{timeoutMs:readDuration("timeout",timeout)},
...write?{allowWrites:!0}:{},...allowLoopback?{allowLoopback}:{}},parsed2=ChatgptSettings.safeParse(settings);if(parsed2.success)return settings;let{path:path6,
problem}=problemOf(parsed2.error),message=`Cannot add the agent: ${path6} is not acceptable: ${problem}.`;throw new RelayError("INPUT_INVALID",message,{details:{
field:path6}})}async function keepToken(path6,agent,access_token){makeDirectory(dirname10(path6)),checkCredentialPlace(dirname10(path6)),fs17.chmodSync(dirname10(
path6),448),await replaceDocument(path6,{format:1,agent,access_token})}function listAgents({settings:{configPath},screen}){let{agents:agents2}=readConfiguration(
configPath),rows=Object.entries(agents2).map(([agent,settings])=>{let isChatgpt=settings.executor==="chatgpt";return{agent,executor:settings.executor,trigger_url:isChatgpt?
settings.triggerUrl:null,token_configured:isChatgpt?hasToken(configPath,agent,settings):null}}),cells=rows.map(({agent,executor,trigger_url,token_configured:token3})=>[
{text:agent},{text:executor},{text:token3===null?"":token3?"yes":"missing"},{text:oneLine(trigger_url??"")}]);return{document:{agents:rows},lines:rows.length===
0?[]:table(screen,["AGENT","EXECUTOR","TOKEN","URL"],cells),note:rows.length===0?`No agent is configured in "${configPath}".`:void 0}}async function removeAgent({
settings:{configPath}},typed){let agent=readAgent(typed);if(configuredAgent(configPath,agent)===void 0)throw unknown2(agent,configPath);return await configureAgent(
configPath,agent,void 0),ifPresent(()=>fs17.unlinkSync(credentialPath(configPath,agent))),{document:{agent,removed:!0},lines:[`${agent} is removed, and so is it\
s token.`],note:"A worker that runs keeps it until it ends. End the token in ChatGPT, too."}}async function testAgent({settings:{configPath}},typed,probe){let agent=readAgent(
typed),settings=configuredAgent(configPath,agent);if(settings===void 0)throw unknown2(agent,configPath);if(settings.executor!=="chatgpt"){let message2=`Cannot t\
est "${agent}": it runs with "${settings.executor}" on this machine. Run: relay doctor`;throw new RelayError("AGENT_INVALID",message2)}let{tokenEnv}=settings,token3=readCredential(
{configPath,env:process.env},{agent,tokenEnv}),{ok,message}=await probe(settings,token3);return{document:{agent,ok,message},lines:ok?[message]:[],refusal:ok?void 0:
{code:"AGENT_TEST_FAILED",message,exit:EXIT.refused}}}function hasToken(configPath,agent,{tokenEnv}){try{return readCredential({configPath,env:process.env},{agent,
tokenEnv}),!0}catch(error){if(error instanceof RelayError)return!1;throw error}}function unknown2(agent,configPath){let message=`Cannot find agent "${agent}" in\
 "${configPath}". Run: relay agent list`;return new RelayError("AGENT_INVALID",message)}async function resumeAgent({relay},typed){let agent=readAgent(typed),resumed=await relay.queue.pauses.end(agent),line=resumed?`${agent} takes jobs again.`:`${agent}\
 was not paused.`;return{document:{agent,resumed},lines:[line]}}init_errors();import{createInterface}from"node:readline";import{Writable as Writable4}from"node:stream";async function readToken(input,ask3){let isTyped=input.isTTY===!0;isTyped&&ask3("Access token of the agent (it is not shown): ");let output=new Writable4({write:(_chunk,_encoding,done)=>done()}),
lines=createInterface({input,output,terminal:isTyped});try{for await(let line of lines)return check2(line.trim())}finally{lines.close(),isTyped&&ask3(`
`)}return check2("")}function check2(typed){let parsed2=ServiceToken.safeParse(typed);if(parsed2.success)return parsed2.data;let message=`Cannot take the token:\
 ${typed===""?"none was given":"it must be 8 to 2000 characters without spaces"}. Pipe it in, or type it at the prompt; or name the worker's variable with --tok\
en-env.`;throw new RelayError("INPUT_INVALID",message)}init_errors();var StepFailed=class extends Error{repair;constructor(message,repair2){super(message),this.repair=repair2}},ANSWER_MS=15e3;async function ask(url,request={}){try{
let signal=AbortSignal.timeout(ANSWER_MS),response=await fetch(url,{...request,redirect:"manual",signal}),{status,headers}=response;return{status,headers,text:await response.
text()}}catch(error){if(!(error instanceof Error))throw error;let cause=error.cause instanceof Error?error.cause.message:error.message;throw new StepFailed(`${url.
href} does not answer: ${cause}`,"Start relay serve and its tunnel, and give doctor the address that it shows.")}}function read(shape,{text:text2,status},repair2){
let event=/^data: (.+)$/m.exec(text2),parsed2=shape.safeParse(jsonOf(event?.[1]??text2));if(parsed2.success)return parsed2.data;throw new StepFailed(`the answer\
 (${status}) is not of the form that is wanted`,repair2)}function jsonOf(text2){try{return JSON.parse(text2)}catch(error){if(error instanceof SyntaxError)return;
throw error}}import{createHash,randomBytes}from"node:crypto";init_mini();var address=string2().check(_minLength(1),_maxLength(2e3)),ResourceMetadata=object({resource:address,authorization_servers:array(address).check(_minLength(
1))}),ServerMetadata=object({issuer:address,authorization_endpoint:address,token_endpoint:address,registration_endpoint:address,code_challenge_methods_supported:array(
string2())}),RegisteredClient=object({client_id:address}),TokenRefusal=object({error:string2()}),McpAnswer=object({result:object({serverInfo:optional(object({name:string2()})),
tools:optional(array(object({name:string2()})))})});var REDIRECT="https://chatgpt.com/connector_platform_oauth_redirect",USE_OAUTH="Start it with: relay serve --auth oauth",USE_ADDRESS="Start relay serve with --p\
ublic-url and this address, or with --tunnel, and give doctor the same.",IN_BETWEEN="Look at what stands between: a proxy or tunnel must pass everything on unch\
anged.",DISCOVERY=[{name:"refusal",look:lookAtRefusal},{name:"resource metadata",look:lookAtResource},{name:"server metadata",look:lookAtServer},{name:"registra\
tion",look:register},{name:"authorize",look:lookAtAuthorize},{name:"token",look:lookAtToken}],CALLS=[{name:"initialize",look:initialize},{name:"tools/list",look:listTools}];
async function lookAtRefusal(found){let answer2=await call({...found,token:void 0},"initialize",HELLO);if(answer2.status===200)throw new StepFailed("/mcp lets i\
n whoever calls",USE_OAUTH);if(answer2.status===403)throw new StepFailed(`/mcp refuses ${found.base.host}`,USE_ADDRESS);expect(answer2,[401],IN_BETWEEN);let pointer=/resource_metadata="([^"]+)"/.
exec(answer2.headers.get("www-authenticate")??"");return found.metadata=ownUrl(found,pointer?.[1],"WWW-Authenticate",USE_OAUTH),`401, and WWW-Authenticate names\
 ${found.metadata.pathname}`}async function lookAtResource(found){let answer2=await ask(needed(found.metadata));expect(answer2,[200],IN_BETWEEN);let about=read(
ResourceMetadata,answer2,IN_BETWEEN),wanted=new URL("/mcp",found.base).href;if(about.resource!==wanted)throw new StepFailed(`it says that it is ${about.resource}\
, not ${wanted}`,USE_ADDRESS);let[issuer]=about.authorization_servers;return found.issuer=ownUrl(found,issuer,"authorization_servers",USE_ADDRESS),`${about.resource}\
, authorized by ${found.issuer.href}`}async function lookAtServer(found){let answer2=await ask(new URL("/.well-known/oauth-authorization-server",found.issuer));
expect(answer2,[200],IN_BETWEEN);let server=read(ServerMetadata,answer2,IN_BETWEEN),{authorization_endpoint,token_endpoint,registration_endpoint}=server;for(let place2 of[
authorization_endpoint,token_endpoint,registration_endpoint])ownUrl(found,place2,"an endpoint",USE_ADDRESS);if(!server.code_challenge_methods_supported.includes(
"S256"))throw new StepFailed("it does not offer S256, which ChatGPT asks for",IN_BETWEEN);return found.server=server,"registration, authorization and token endp\
oints, S256"}async function register(found){let answer2=await ask(new URL(needed(found.server).registration_endpoint),{method:"POST",headers:{"content-type":"ap\
plication/json"},body:JSON.stringify({client_name:"relay chatgpt doctor",redirect_uris:[REDIRECT],grant_types:["authorization_code","refresh_token"],response_types:[
"code"],token_endpoint_auth_method:"none"})});return expect(answer2,[201],IN_BETWEEN),found.client=read(RegisteredClient,answer2,IN_BETWEEN).client_id,"a client\
 can register; nothing is kept of it, and it may do nothing"}async function lookAtAuthorize(found){let url=new URL(needed(found.server).authorization_endpoint),
query={response_type:"code",client_id:needed(found.client),redirect_uri:REDIRECT,code_challenge:createHash("sha256").update(randomBytes(32)).digest("base64url"),
code_challenge_method:"S256",state:"doctor",resource:new URL("/mcp",found.base).href};for(let[name,value]of Object.entries(query))url.searchParams.set(name,value);
let begun2=await ask(url);expect(begun2,[302,303],IN_BETWEEN);let place2=new URL(begun2.headers.get("location")??"/",url).href,page=ownUrl(found,place2,"the pag\
e of consent",USE_ADDRESS);expect(await ask(page),[200],IN_BETWEEN);let fields={request:page.searchParams.get("request")??"",agent:"doctor",workspace:"none",decision:"\
refuse"};return await ask(new URL(page.pathname,page),form(fields)),"the page of consent is there; its request is ended, the code on the terminal is for nothing"}
async function lookAtToken(found){let fields={grant_type:"authorization_code",client_id:needed(found.client),code:randomBytes(32).toString("base64url"),code_verifier:randomBytes(
32).toString("base64url"),redirect_uri:REDIRECT},answer2=await ask(new URL(needed(found.server).token_endpoint),form(fields));expect(answer2,[400],IN_BETWEEN);let{
error}=read(TokenRefusal,answer2,IN_BETWEEN);if(error!=="invalid_grant")throw new StepFailed(`a wrong code is refused with "${error}", not invalid_grant`,IN_BETWEEN);
return"a wrong code is refused with invalid_grant"}var HELLO={protocolVersion:"2025-11-25",capabilities:{},clientInfo:{name:"relay chatgpt doctor",version:"1"}};
async function initialize(found){let answer2=await call(found,"initialize",HELLO);expect(answer2,[200],"Take a token that is good: relay token create NAME");let name=read(
McpAnswer,answer2,IN_BETWEEN).result.serverInfo?.name;if(name!==void 0)return`it is ${name}`;throw new StepFailed("it does not say who it is",IN_BETWEEN)}async function listTools(found){
let answer2=await call(found,"tools/list",{});expect(answer2,[200],IN_BETWEEN);let tools=read(McpAnswer,answer2,IN_BETWEEN).result.tools??[];if(tools.some(({name})=>name===
"record_result"))return`${tools.length} tools`;let repair2="Start it with RELAY_TOOLSETS=report, so that an agent can tell its result.";throw new StepFailed(`re\
cord_result is not among its ${tools.length} tools`,repair2)}function call(found,method,params){return ask(new URL("/mcp",found.base),{method:"POST",headers:{"c\
ontent-type":"application/json",accept:"application/json, text/event-stream",...found.token===void 0?{}:{authorization:`Bearer ${found.token}`}},body:JSON.stringify(
{jsonrpc:"2.0",id:1,method,params})})}function form(fields){return{method:"POST",body:new URLSearchParams(fields)}}function expect({status},wanted,repair2){if(!wanted.
includes(status))throw new StepFailed(`it answers ${status} instead of ${wanted.join(" or ")}`,repair2)}function ownUrl({base},text2,what,repair2){let url=text2!==
void 0&&URL.canParse(text2)?new URL(text2):void 0;if(url?.origin===base.origin)return url;throw new StepFailed(`${what} names ${url?.origin??"no address"}, not ${base.
origin}`,repair2)}function needed(value){if(value===void 0)throw new TypeError("A step of the discovery was left out.");return value}async function chatgptDoctor(on6){let{env:env2}=on6,port=env2.RELAY_HTTP_PORT||"8799",base=baseOf(on6.url??(env2.RELAY_PUBLIC_URL||`http://127.0.0.1:${port}`)),
variable=on6.tokenEnv??"RELAY_TOKEN",token3=env2[variable]||void 0,found={base,token:token3},checks=[];for(let{name,look:look3}of token3===void 0?DISCOVERY:[...DISCOVERY,
...CALLS])try{checks.push({name,state:"ok",message:await look3(found)})}catch(error){if(!(error instanceof StepFailed))throw error;let{message,repair:repair2}=error;
checks.push({name,state:"error",message,repair:repair2});break}let failed3=checks.find(({state})=>state==="error"),untried=`initialize and tools/list were not t\
ried: ${variable} holds no token.`;return{document:{ok:failed3===void 0,url:base.origin,checks},lines:checks.flatMap(linesOf3),note:failed3===void 0&&token3===void 0?
untried:void 0,refusal:failed3===void 0?void 0:{code:"DOCTOR_FOUND",message:`ChatGPT cannot connect to ${base.origin}: step "${failed3.name}" fails.`,exit:EXIT.
refused}}}var LOOPBACK2=/^(localhost|127(\.\d+){3}|\[::1\])$/;function baseOf(text2){let url=URL.canParse(text2)?new URL(text2):void 0,isOrigin=url!==void 0&&/^\/(mcp)?$/.
test(url.pathname)&&url.search==="",isSafe=url?.protocol==="https:"||LOOPBACK2.test(url?.hostname??"");if(isOrigin&&isSafe&&/^https?:$/.test(url.protocol))return new URL(
url.origin);let message=`Cannot look at ${JSON.stringify(text2)}: it is not an address such as https://relay.example; plain http is for this machine alone.`;throw new RelayError(
"INPUT_INVALID",message,{details:{field:"url"}})}function linesOf3({name,state,message,repair:repair2}){let advice2=repair2===void 0?[]:[`       ${oneLine(repair2)}`];
return[`${state.padEnd(5)}  ${name}: ${oneLine(message)}`,...advice2]}init_errors();init_process();init_sweep();import*as fs18 from"node:fs";import{homedir as homedir5,tmpdir as tmpdir2}from"node:os";import{join as join17}from"node:path";init_errors();function handlersOf(client,hook){let run=(verb,timeout)=>({type:"command",command:`node ${hook} ${verb} --client ${client}`,timeout}),rewake={...run("rewake",86400),
asyncRewake:!0};return{SessionStart:[run("session-start",10)],Stop:[run("stop",3600),...client==="claude"?[rewake]:[]]}}function isOurs(command2){return typeof command2==
"string"&&OURS.test(command2)}var OURS=/^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s;function hookPathIn(command2){return/^node '(.*)' [a-z-]+ --client [a-z]+$/s.
exec(command2)?.[1]?.replaceAll("'\\''","'")}function quoteForShell(word){return`'${word.replaceAll("'","'\\''")}'`}init_program();init_errors();import{readFileSync as readFileSync10,statSync as statSync10}from"node:fs";import{join as join16}from"node:path";init_mini();var HOOK_CLIENTS=["claude","codex"],Handler=looseObject({command:optional(unknown())}),ClientHooks=looseObject({hooks:optional(record(string2(),array(
looseObject({hooks:optional(array(Handler))}))))});import{homedir as homedir4}from"node:os";import{join as join15}from"node:path";function hooksFile(client,scope,{workspace,env:env2}){let name=client==="claude"?
"settings.json":"hooks.json";return join15(scope==="global"?clientHome(client,env2):join15(workspace,`.${client}`),name)}function clientHome(client,env2){let moved2=client===
"claude"?env2.CLAUDE_CONFIG_DIR:env2.CODEX_HOME;return moved2!==void 0&&moved2!==""?moved2:join15(env2.HOME===void 0||env2.HOME===""?homedir4():env2.HOME,`.${client}`)}var CLIENT_NAMES={claude:"Claude Code",codex:"Codex"};function clientsWithPlugin(){return HOOK_CLIENTS.filter(hasPlugin).map(client=>`${CLIENT_NAMES[client]} (p\
lugin)`)}function hasPlugin(client){let home=clientHome(client,process.env),[file,mention]=client==="claude"?[join16(home,"settings.json"),/"relay@[^"]+"\s*:\s*true/]:
[join16(home,"config.toml"),/\[plugins\."relay@[^"]+"\]\s*enabled\s*=\s*true/];try{return statSync10(file).isFile()&&mention.test(readFileSync10(file,"utf8"))}catch(error){
if(systemCode(error)===void 0)throw error;return!1}}var ANSWER_MS2=1e4;async function checkExecutors(agents2,configPath){let checks=[];for(let[agent,settings]of Object.entries(agents2))checks.push(await checkExecutor(
agent,settings,configPath));return checks}async function checkExecutor(agent,settings,configPath){switch(settings.executor){case"codex":return checkClient(agent,
settings,CODEX);case"claude":return checkClient(agent,settings,CLAUDE);case"command":return checkCommand(agent,settings.command[0]??"");case"chatgpt":return checkChatgpt(
agent,settings,configPath)}}var CODEX={status:["login","status"],signIn:"login",install:"npm install -g @openai/codex"},CLAUDE={status:["auth","status"],signIn:"\
auth login",install:"npm install -g @anthropic-ai/claude-code"};async function checkClient(agent,{binary,env:env2},{status,signIn,install:install2}){let name=`a\
gent ${agent}`,version2=await ask2(binary,["--version"]);return version2===void 0?{name,state:"warning",message:`"${binary}" does not run here`,repair:`Install \
it (${install2}), or set "binary" of this agent.`}:await ask2(binary,status,env2)===void 0?{name,state:"warning",message:`${version2}, not signed in`,repair:`Si\
gn in: ${binary} ${signIn}; or name the variable of its key under "env".`}:{name,state:"ok",message:`${version2}, signed in`}}function checkChatgpt(agent,{triggerUrl,
tokenEnv},configPath){let name=`agent ${agent}`;try{return readCredential({configPath,env:process.env},{agent,tokenEnv}),{name,state:"ok",message:`${triggerUrl}\
, with a token`}}catch(error){if(!(error instanceof RelayError))throw error;return{name,state:"warning",message:error.message}}}function checkCommand(agent,command2){
let name=`agent ${agent}`;return(command2.includes("/")?isProgram(command2):onPath(command2))?{name,state:"ok",message:`"${command2}"`}:{name,state:"warning",message:`\
"${command2}" is not a program here`,repair:'Install it, or correct "command" of this agent.'}}function onPath(command2){return(process.env.PATH??"").split(":").
filter(path6=>path6!=="").some(directory=>isProgram(join17(directory,command2)))}function isProgram(path6){try{return fs18.accessSync(path6,fs18.constants.X_OK),
fs18.statSync(path6).isFile()}catch(error){if(systemCode(error)===void 0)throw error;return!1}}async function ask2(command2,args,names=[]){let{PATH="",HOME=homedir5()}=process.
env,named2=names.map(name=>[name,process.env[name]??""]),end=await runProgram({command:command2,args,cwd:tmpdir2(),env:{PATH,HOME,...Object.fromEntries(named2.filter(
([,value])=>value!==""))},input:"",signal:new AbortController().signal,timeoutMs:ANSWER_MS2,graceMs:500,maxOutputBytes:1e3});if(!(end.end!=="exited"||end.exitCode!==
0))return(end.output||end.stderrTail).trim().split(`
`)[0]??""}function checkRegistrations(workspace,server){let home=process.env.HOME??homedir5(),places={"Claude Code (project)":join17(workspace,".mcp.json"),"Cla\
ude Code":join17(home,".claude.json"),Codex:join17(process.env.CODEX_HOME??join17(home,".codex"),"config.toml")},program=quoteForShell(server),named2=Object.entries(
places).filter(([,path6])=>mentionsRelay(path6,server)),plugins=clientsWithPlugin(),found=[...named2.map(([client])=>client).filter(client=>!plugins.includes(`${client}\
 (plugin)`)),...plugins];return found.length>0?{name:"mcp",state:"ok",message:`registered with ${found.join(", ")}`}:{name:"mcp",state:"warning",message:"no cli\
ent names this relay among its MCP servers",repair:`claude mcp add relay -- node ${program}, or codex mcp add relay -- node ${program}`}}function mentionsRelay(path6,server){
try{if(!fs18.statSync(path6).isFile())return!1;let text2=fs18.readFileSync(path6,"utf8");return text2.includes(server)||/durable-relay|relay["'\s,\]]+mcp/.test(
text2)}catch(error){if(systemCode(error)===void 0)throw error;return!1}}init_errors();import{existsSync as existsSync8}from"node:fs";import{isDeepStrictEqual}from"node:util";function createScanner(text2,ignoreTrivia=!1){let len=text2.length,pos=0,value="",tokenOffset=0,token3=16,lineNumber=0,lineStartOffset=0,tokenLineStartOffset=0,
prevTokenLineStartOffset=0,scanError=0;function scanHexDigits(count4,exact){let digits=0,value2=0;for(;digits<count4||!exact;){let ch=text2.charCodeAt(pos);if(ch>=
48&&ch<=57)value2=value2*16+ch-48;else if(ch>=65&&ch<=70)value2=value2*16+ch-65+10;else if(ch>=97&&ch<=102)value2=value2*16+ch-97+10;else break;pos++,digits++}return digits<
count4&&(value2=-1),value2}function setPosition(newPosition){pos=newPosition,value="",tokenOffset=0,token3=16,scanError=0}function scanNumber(){let start3=pos;if(text2.
charCodeAt(pos)===48)pos++;else for(pos++;pos<text2.length&&isDigit(text2.charCodeAt(pos));)pos++;if(pos<text2.length&&text2.charCodeAt(pos)===46)if(pos++,pos<text2.
length&&isDigit(text2.charCodeAt(pos)))for(pos++;pos<text2.length&&isDigit(text2.charCodeAt(pos));)pos++;else return scanError=3,text2.substring(start3,pos);let end=pos;
if(pos<text2.length&&(text2.charCodeAt(pos)===69||text2.charCodeAt(pos)===101))if(pos++,(pos<text2.length&&text2.charCodeAt(pos)===43||text2.charCodeAt(pos)===45)&&
pos++,pos<text2.length&&isDigit(text2.charCodeAt(pos))){for(pos++;pos<text2.length&&isDigit(text2.charCodeAt(pos));)pos++;end=pos}else scanError=3;return text2.
substring(start3,end)}function scanString(){let result="",start3=pos;for(;;){if(pos>=len){result+=text2.substring(start3,pos),scanError=2;break}let ch=text2.charCodeAt(
pos);if(ch===34){result+=text2.substring(start3,pos),pos++;break}if(ch===92){if(result+=text2.substring(start3,pos),pos++,pos>=len){scanError=2;break}switch(text2.
charCodeAt(pos++)){case 34:result+='"';break;case 92:result+="\\";break;case 47:result+="/";break;case 98:result+="\b";break;case 102:result+="\f";break;case 110:
result+=`
`;break;case 114:result+="\r";break;case 116:result+="	";break;case 117:let ch3=scanHexDigits(4,!0);ch3>=0?result+=String.fromCharCode(ch3):scanError=4;break;default:
scanError=5}start3=pos;continue}if(ch>=0&&ch<=31)if(isLineBreak(ch)){result+=text2.substring(start3,pos),scanError=2;break}else scanError=6;pos++}return result}
function scanNext(){if(value="",scanError=0,tokenOffset=pos,lineStartOffset=lineNumber,prevTokenLineStartOffset=tokenLineStartOffset,pos>=len)return tokenOffset=
len,token3=17;let code=text2.charCodeAt(pos);if(isWhiteSpace(code)){do pos++,value+=String.fromCharCode(code),code=text2.charCodeAt(pos);while(isWhiteSpace(code));
return token3=15}if(isLineBreak(code))return pos++,value+=String.fromCharCode(code),code===13&&text2.charCodeAt(pos)===10&&(pos++,value+=`
`),lineNumber++,tokenLineStartOffset=pos,token3=14;switch(code){case 123:return pos++,token3=1;case 125:return pos++,token3=2;case 91:return pos++,token3=3;case 93:
return pos++,token3=4;case 58:return pos++,token3=6;case 44:return pos++,token3=5;case 34:return pos++,value=scanString(),token3=10;case 47:let start3=pos-1;if(text2.
charCodeAt(pos+1)===47){for(pos+=2;pos<len&&!isLineBreak(text2.charCodeAt(pos));)pos++;return value=text2.substring(start3,pos),token3=12}if(text2.charCodeAt(pos+
1)===42){pos+=2;let safeLength=len-1,commentClosed=!1;for(;pos<safeLength;){let ch=text2.charCodeAt(pos);if(ch===42&&text2.charCodeAt(pos+1)===47){pos+=2,commentClosed=
!0;break}pos++,isLineBreak(ch)&&(ch===13&&text2.charCodeAt(pos)===10&&pos++,lineNumber++,tokenLineStartOffset=pos)}return commentClosed||(pos++,scanError=1),value=
text2.substring(start3,pos),token3=13}return value+=String.fromCharCode(code),pos++,token3=16;case 45:if(value+=String.fromCharCode(code),pos++,pos===len||!isDigit(
text2.charCodeAt(pos)))return token3=16;case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:return value+=scanNumber(),token3=11;default:
for(;pos<len&&isUnknownContentCharacter(code);)pos++,code=text2.charCodeAt(pos);if(tokenOffset!==pos){switch(value=text2.substring(tokenOffset,pos),value){case"\
true":return token3=8;case"false":return token3=9;case"null":return token3=7}return token3=16}return value+=String.fromCharCode(code),pos++,token3=16}}function isUnknownContentCharacter(code){
if(isWhiteSpace(code)||isLineBreak(code))return!1;switch(code){case 125:case 93:case 123:case 91:case 34:case 58:case 44:case 47:return!1}return!0}function scanNextNonTrivia(){
let result;do result=scanNext();while(result>=12&&result<=15);return result}return{setPosition,getPosition:()=>pos,scan:ignoreTrivia?scanNextNonTrivia:scanNext,
getToken:()=>token3,getTokenValue:()=>value,getTokenOffset:()=>tokenOffset,getTokenLength:()=>pos-tokenOffset,getTokenStartLine:()=>lineStartOffset,getTokenStartCharacter:()=>tokenOffset-
prevTokenLineStartOffset,getTokenError:()=>scanError}}function isWhiteSpace(ch){return ch===32||ch===9}function isLineBreak(ch){return ch===10||ch===13}function isDigit(ch){
return ch>=48&&ch<=57}var CharacterCodes;(function(CharacterCodes2){CharacterCodes2[CharacterCodes2.lineFeed=10]="lineFeed",CharacterCodes2[CharacterCodes2.carriageReturn=
13]="carriageReturn",CharacterCodes2[CharacterCodes2.space=32]="space",CharacterCodes2[CharacterCodes2._0=48]="_0",CharacterCodes2[CharacterCodes2._1=49]="_1",CharacterCodes2[CharacterCodes2.
_2=50]="_2",CharacterCodes2[CharacterCodes2._3=51]="_3",CharacterCodes2[CharacterCodes2._4=52]="_4",CharacterCodes2[CharacterCodes2._5=53]="_5",CharacterCodes2[CharacterCodes2.
_6=54]="_6",CharacterCodes2[CharacterCodes2._7=55]="_7",CharacterCodes2[CharacterCodes2._8=56]="_8",CharacterCodes2[CharacterCodes2._9=57]="_9",CharacterCodes2[CharacterCodes2.
a=97]="a",CharacterCodes2[CharacterCodes2.b=98]="b",CharacterCodes2[CharacterCodes2.c=99]="c",CharacterCodes2[CharacterCodes2.d=100]="d",CharacterCodes2[CharacterCodes2.
e=101]="e",CharacterCodes2[CharacterCodes2.f=102]="f",CharacterCodes2[CharacterCodes2.g=103]="g",CharacterCodes2[CharacterCodes2.h=104]="h",CharacterCodes2[CharacterCodes2.
i=105]="i",CharacterCodes2[CharacterCodes2.j=106]="j",CharacterCodes2[CharacterCodes2.k=107]="k",CharacterCodes2[CharacterCodes2.l=108]="l",CharacterCodes2[CharacterCodes2.
m=109]="m",CharacterCodes2[CharacterCodes2.n=110]="n",CharacterCodes2[CharacterCodes2.o=111]="o",CharacterCodes2[CharacterCodes2.p=112]="p",CharacterCodes2[CharacterCodes2.
q=113]="q",CharacterCodes2[CharacterCodes2.r=114]="r",CharacterCodes2[CharacterCodes2.s=115]="s",CharacterCodes2[CharacterCodes2.t=116]="t",CharacterCodes2[CharacterCodes2.
u=117]="u",CharacterCodes2[CharacterCodes2.v=118]="v",CharacterCodes2[CharacterCodes2.w=119]="w",CharacterCodes2[CharacterCodes2.x=120]="x",CharacterCodes2[CharacterCodes2.
y=121]="y",CharacterCodes2[CharacterCodes2.z=122]="z",CharacterCodes2[CharacterCodes2.A=65]="A",CharacterCodes2[CharacterCodes2.B=66]="B",CharacterCodes2[CharacterCodes2.
C=67]="C",CharacterCodes2[CharacterCodes2.D=68]="D",CharacterCodes2[CharacterCodes2.E=69]="E",CharacterCodes2[CharacterCodes2.F=70]="F",CharacterCodes2[CharacterCodes2.
G=71]="G",CharacterCodes2[CharacterCodes2.H=72]="H",CharacterCodes2[CharacterCodes2.I=73]="I",CharacterCodes2[CharacterCodes2.J=74]="J",CharacterCodes2[CharacterCodes2.
K=75]="K",CharacterCodes2[CharacterCodes2.L=76]="L",CharacterCodes2[CharacterCodes2.M=77]="M",CharacterCodes2[CharacterCodes2.N=78]="N",CharacterCodes2[CharacterCodes2.
O=79]="O",CharacterCodes2[CharacterCodes2.P=80]="P",CharacterCodes2[CharacterCodes2.Q=81]="Q",CharacterCodes2[CharacterCodes2.R=82]="R",CharacterCodes2[CharacterCodes2.
S=83]="S",CharacterCodes2[CharacterCodes2.T=84]="T",CharacterCodes2[CharacterCodes2.U=85]="U",CharacterCodes2[CharacterCodes2.V=86]="V",CharacterCodes2[CharacterCodes2.
W=87]="W",CharacterCodes2[CharacterCodes2.X=88]="X",CharacterCodes2[CharacterCodes2.Y=89]="Y",CharacterCodes2[CharacterCodes2.Z=90]="Z",CharacterCodes2[CharacterCodes2.
asterisk=42]="asterisk",CharacterCodes2[CharacterCodes2.backslash=92]="backslash",CharacterCodes2[CharacterCodes2.closeBrace=125]="closeBrace",CharacterCodes2[CharacterCodes2.
closeBracket=93]="closeBracket",CharacterCodes2[CharacterCodes2.colon=58]="colon",CharacterCodes2[CharacterCodes2.comma=44]="comma",CharacterCodes2[CharacterCodes2.
dot=46]="dot",CharacterCodes2[CharacterCodes2.doubleQuote=34]="doubleQuote",CharacterCodes2[CharacterCodes2.minus=45]="minus",CharacterCodes2[CharacterCodes2.openBrace=
123]="openBrace",CharacterCodes2[CharacterCodes2.openBracket=91]="openBracket",CharacterCodes2[CharacterCodes2.plus=43]="plus",CharacterCodes2[CharacterCodes2.slash=
47]="slash",CharacterCodes2[CharacterCodes2.formFeed=12]="formFeed",CharacterCodes2[CharacterCodes2.tab=9]="tab"})(CharacterCodes||(CharacterCodes={}));var cachedSpaces=new Array(20).fill(0).map((_,index)=>" ".repeat(index)),maxCachedValues=200,cachedBreakLinesWithSpaces={" ":{"\n":new Array(maxCachedValues).fill(
0).map((_,index)=>`
`+" ".repeat(index)),"\r":new Array(maxCachedValues).fill(0).map((_,index)=>"\r"+" ".repeat(index)),"\r\n":new Array(maxCachedValues).fill(0).map((_,index)=>`\r
`+" ".repeat(index))},"	":{"\n":new Array(maxCachedValues).fill(0).map((_,index)=>`
`+"	".repeat(index)),"\r":new Array(maxCachedValues).fill(0).map((_,index)=>"\r"+"	".repeat(index)),"\r\n":new Array(maxCachedValues).fill(0).map((_,index)=>`\r
`+"	".repeat(index))}},supportedEols=[`
`,"\r",`\r
`];function format4(documentText,range,options){let initialIndentLevel,formatText,formatTextStart,rangeStart,rangeEnd;if(range){for(rangeStart=range.offset,rangeEnd=
rangeStart+range.length,formatTextStart=rangeStart;formatTextStart>0&&!isEOL(documentText,formatTextStart-1);)formatTextStart--;let endOffset=rangeEnd;for(;endOffset<
documentText.length&&!isEOL(documentText,endOffset);)endOffset++;formatText=documentText.substring(formatTextStart,endOffset),initialIndentLevel=computeIndentLevel(
formatText,options)}else formatText=documentText,initialIndentLevel=0,formatTextStart=0,rangeStart=0,rangeEnd=documentText.length;let eol=getEOL(options,documentText),
eolFastPathSupported=supportedEols.includes(eol),numberLineBreaks=0,indentLevel=0,indentValue;options.insertSpaces?indentValue=cachedSpaces[options.tabSize||4]??
repeat(cachedSpaces[1],options.tabSize||4):indentValue="	";let indentType=indentValue==="	"?"	":" ",scanner=createScanner(formatText,!1),hasError=!1;function newLinesAndIndent(){
if(numberLineBreaks>1)return repeat(eol,numberLineBreaks)+repeat(indentValue,initialIndentLevel+indentLevel);let amountOfSpaces=indentValue.length*(initialIndentLevel+
indentLevel);return!eolFastPathSupported||amountOfSpaces>cachedBreakLinesWithSpaces[indentType][eol].length?eol+repeat(indentValue,initialIndentLevel+indentLevel):
amountOfSpaces<=0?eol:cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces]}function scanNext(){let token3=scanner.scan();for(numberLineBreaks=0;token3===
15||token3===14;)token3===14&&options.keepLines?numberLineBreaks+=1:token3===14&&(numberLineBreaks=1),token3=scanner.scan();return hasError=token3===16||scanner.
getTokenError()!==0,token3}let editOperations=[];function addEdit(text2,startOffset,endOffset){!hasError&&(!range||startOffset<rangeEnd&&endOffset>rangeStart)&&
documentText.substring(startOffset,endOffset)!==text2&&editOperations.push({offset:startOffset,length:endOffset-startOffset,content:text2})}let firstToken=scanNext();
if(options.keepLines&&numberLineBreaks>0&&addEdit(repeat(eol,numberLineBreaks),0,0),firstToken!==17){let firstTokenStart=scanner.getTokenOffset()+formatTextStart,
initialIndent=indentValue.length*initialIndentLevel<20&&options.insertSpaces?cachedSpaces[indentValue.length*initialIndentLevel]:repeat(indentValue,initialIndentLevel);
addEdit(initialIndent,formatTextStart,firstTokenStart)}for(;firstToken!==17;){let firstTokenEnd=scanner.getTokenOffset()+scanner.getTokenLength()+formatTextStart,
secondToken=scanNext(),replaceContent="",needsLineBreak=!1;for(;numberLineBreaks===0&&(secondToken===12||secondToken===13);){let commentTokenStart=scanner.getTokenOffset()+
formatTextStart;addEdit(cachedSpaces[1],firstTokenEnd,commentTokenStart),firstTokenEnd=scanner.getTokenOffset()+scanner.getTokenLength()+formatTextStart,needsLineBreak=
secondToken===12,replaceContent=needsLineBreak?newLinesAndIndent():"",secondToken=scanNext()}if(secondToken===2)firstToken!==1&&indentLevel--,options.keepLines&&
numberLineBreaks>0||!options.keepLines&&firstToken!==1?replaceContent=newLinesAndIndent():options.keepLines&&(replaceContent=cachedSpaces[1]);else if(secondToken===
4)firstToken!==3&&indentLevel--,options.keepLines&&numberLineBreaks>0||!options.keepLines&&firstToken!==3?replaceContent=newLinesAndIndent():options.keepLines&&
(replaceContent=cachedSpaces[1]);else{switch(firstToken){case 3:case 1:indentLevel++,options.keepLines&&numberLineBreaks>0||!options.keepLines?replaceContent=newLinesAndIndent():
replaceContent=cachedSpaces[1];break;case 5:options.keepLines&&numberLineBreaks>0||!options.keepLines?replaceContent=newLinesAndIndent():replaceContent=cachedSpaces[1];
break;case 12:replaceContent=newLinesAndIndent();break;case 13:numberLineBreaks>0?replaceContent=newLinesAndIndent():needsLineBreak||(replaceContent=cachedSpaces[1]);
break;case 6:options.keepLines&&numberLineBreaks>0?replaceContent=newLinesAndIndent():needsLineBreak||(replaceContent=cachedSpaces[1]);break;case 10:options.keepLines&&
numberLineBreaks>0?replaceContent=newLinesAndIndent():secondToken===6&&!needsLineBreak&&(replaceContent="");break;case 7:case 8:case 9:case 11:case 2:case 4:options.
keepLines&&numberLineBreaks>0?replaceContent=newLinesAndIndent():(secondToken===12||secondToken===13)&&!needsLineBreak?replaceContent=cachedSpaces[1]:secondToken!==
5&&secondToken!==17&&(hasError=!0);break;case 16:hasError=!0;break}numberLineBreaks>0&&(secondToken===12||secondToken===13)&&(replaceContent=newLinesAndIndent())}
secondToken===17&&(options.keepLines&&numberLineBreaks>0?replaceContent=newLinesAndIndent():replaceContent=options.insertFinalNewline?eol:"");let secondTokenStart=scanner.
getTokenOffset()+formatTextStart;addEdit(replaceContent,firstTokenEnd,secondTokenStart),firstToken=secondToken}return editOperations}function repeat(s,count4){let result="";
for(let i2=0;i2<count4;i2++)result+=s;return result}function computeIndentLevel(content,options){let i2=0,nChars=0,tabSize=options.tabSize||4;for(;i2<content.length;){
let ch=content.charAt(i2);if(ch===cachedSpaces[1])nChars++;else if(ch==="	")nChars+=tabSize;else break;i2++}return Math.floor(nChars/tabSize)}function getEOL(options,text2){
for(let i2=0;i2<text2.length;i2++){let ch=text2.charAt(i2);if(ch==="\r")return i2+1<text2.length&&text2.charAt(i2+1)===`
`?`\r
`:"\r";if(ch===`
`)return`
`}return options&&options.eol||`
`}function isEOL(text2,offset){return`\r
`.indexOf(text2.charAt(offset))!==-1}var ParseOptions;(function(ParseOptions2){ParseOptions2.DEFAULT={allowTrailingComma:!1}})(ParseOptions||(ParseOptions={}));function parse4(text2,errors=[],options=ParseOptions.DEFAULT){let currentProperty=null,currentParent=[],previousParents=[];function onValue(value){Array.isArray(
currentParent)?currentParent.push(value):currentProperty!==null&&(currentParent[currentProperty]=value)}return visit(text2,{onObjectBegin:()=>{let object2={};onValue(
object2),previousParents.push(currentParent),currentParent=object2,currentProperty=null},onObjectProperty:name=>{currentProperty=name},onObjectEnd:()=>{currentParent=
previousParents.pop()},onArrayBegin:()=>{let array2=[];onValue(array2),previousParents.push(currentParent),currentParent=array2,currentProperty=null},onArrayEnd:()=>{
currentParent=previousParents.pop()},onLiteralValue:onValue,onError:(error,offset,length)=>{errors.push({error,offset,length})}},options),currentParent[0]}function parseTree(text2,errors=[],options=ParseOptions.
DEFAULT){let currentParent={type:"array",offset:-1,length:-1,children:[],parent:void 0};function ensurePropertyComplete(endOffset){currentParent.type==="propert\
y"&&(currentParent.length=endOffset-currentParent.offset,currentParent=currentParent.parent)}function onValue(valueNode){return currentParent.children.push(valueNode),
valueNode}visit(text2,{onObjectBegin:offset=>{currentParent=onValue({type:"object",offset,length:-1,parent:currentParent,children:[]})},onObjectProperty:(name,offset,length)=>{
currentParent=onValue({type:"property",offset,length:-1,parent:currentParent,children:[]}),currentParent.children.push({type:"string",value:name,offset,length,parent:currentParent})},
onObjectEnd:(offset,length)=>{ensurePropertyComplete(offset+length),currentParent.length=offset+length-currentParent.offset,currentParent=currentParent.parent,ensurePropertyComplete(
offset+length)},onArrayBegin:(offset,length)=>{currentParent=onValue({type:"array",offset,length:-1,parent:currentParent,children:[]})},onArrayEnd:(offset,length)=>{
currentParent.length=offset+length-currentParent.offset,currentParent=currentParent.parent,ensurePropertyComplete(offset+length)},onLiteralValue:(value,offset,length)=>{
onValue({type:getNodeType(value),offset,length,parent:currentParent,value}),ensurePropertyComplete(offset+length)},onSeparator:(sep,offset,length)=>{currentParent.
type==="property"&&(sep===":"?currentParent.colonOffset=offset:sep===","&&ensurePropertyComplete(offset))},onError:(error,offset,length)=>{errors.push({error,offset,
length})}},options);let result=currentParent.children[0];return result&&delete result.parent,result}function findNodeAtLocation(root,path6){if(!root)return;let node=root;
for(let segment of path6)if(typeof segment=="string"){if(node.type!=="object"||!Array.isArray(node.children))return;let found=!1;for(let propertyNode of node.children)
if(Array.isArray(propertyNode.children)&&propertyNode.children[0].value===segment&&propertyNode.children.length===2){node=propertyNode.children[1],found=!0;break}
if(!found)return}else{let index=segment;if(node.type!=="array"||index<0||!Array.isArray(node.children)||index>=node.children.length)return;node=node.children[index]}
return node}function visit(text2,visitor,options=ParseOptions.DEFAULT){let _scanner=createScanner(text2,!1),_jsonPath=[],suppressedCallbacks=0;function toNoArgVisit(visitFunction){
return visitFunction?()=>suppressedCallbacks===0&&visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter()):
()=>!0}function toOneArgVisit(visitFunction){return visitFunction?arg=>suppressedCallbacks===0&&visitFunction(arg,_scanner.getTokenOffset(),_scanner.getTokenLength(),
_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter()):()=>!0}function toOneArgVisitWithPath(visitFunction){return visitFunction?arg=>suppressedCallbacks===
0&&visitFunction(arg,_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter(),()=>_jsonPath.slice()):()=>!0}
function toBeginVisit(visitFunction){return visitFunction?()=>{suppressedCallbacks>0?suppressedCallbacks++:visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),
_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter(),()=>_jsonPath.slice())===!1&&(suppressedCallbacks=1)}:()=>!0}function toEndVisit(visitFunction){return visitFunction?
()=>{suppressedCallbacks>0&&suppressedCallbacks--,suppressedCallbacks===0&&visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),
_scanner.getTokenStartCharacter())}:()=>!0}let onObjectBegin=toBeginVisit(visitor.onObjectBegin),onObjectProperty=toOneArgVisitWithPath(visitor.onObjectProperty),
onObjectEnd=toEndVisit(visitor.onObjectEnd),onArrayBegin=toBeginVisit(visitor.onArrayBegin),onArrayEnd=toEndVisit(visitor.onArrayEnd),onLiteralValue=toOneArgVisitWithPath(
visitor.onLiteralValue),onSeparator=toOneArgVisit(visitor.onSeparator),onComment=toNoArgVisit(visitor.onComment),onError=toOneArgVisit(visitor.onError),disallowComments=options&&
options.disallowComments,allowTrailingComma=options&&options.allowTrailingComma;function scanNext(){for(;;){let token3=_scanner.scan();switch(_scanner.getTokenError()){case 4:
handleError(14);break;case 5:handleError(15);break;case 3:handleError(13);break;case 1:disallowComments||handleError(11);break;case 2:handleError(12);break;case 6:
handleError(16);break}switch(token3){case 12:case 13:disallowComments?handleError(10):onComment();break;case 16:handleError(1);break;case 15:case 14:break;default:
return token3}}}function handleError(error,skipUntilAfter=[],skipUntil=[]){if(onError(error),skipUntilAfter.length+skipUntil.length>0){let token3=_scanner.getToken();
for(;token3!==17;){if(skipUntilAfter.indexOf(token3)!==-1){scanNext();break}else if(skipUntil.indexOf(token3)!==-1)break;token3=scanNext()}}}function parseString(isValue){
let value=_scanner.getTokenValue();return isValue?onLiteralValue(value):(onObjectProperty(value),_jsonPath.push(value)),scanNext(),!0}function parseLiteral(){switch(_scanner.
getToken()){case 11:let tokenValue=_scanner.getTokenValue(),value=Number(tokenValue);isNaN(value)&&(handleError(2),value=0),onLiteralValue(value);break;case 7:onLiteralValue(
null);break;case 8:onLiteralValue(!0);break;case 9:onLiteralValue(!1);break;default:return!1}return scanNext(),!0}function parseProperty(){return _scanner.getToken()!==
10?(handleError(3,[],[2,5]),!1):(parseString(!1),_scanner.getToken()===6?(onSeparator(":"),scanNext(),parseValue()||handleError(4,[],[2,5])):handleError(5,[],[2,
5]),_jsonPath.pop(),!0)}function parseObject(){onObjectBegin(),scanNext();let needsComma=!1;for(;_scanner.getToken()!==2&&_scanner.getToken()!==17;){if(_scanner.
getToken()===5){if(needsComma||handleError(4,[],[]),onSeparator(","),scanNext(),_scanner.getToken()===2&&allowTrailingComma)break}else needsComma&&handleError(6,
[],[]);parseProperty()||handleError(4,[],[2,5]),needsComma=!0}return onObjectEnd(),_scanner.getToken()!==2?handleError(7,[2],[]):scanNext(),!0}function parseArray(){
onArrayBegin(),scanNext();let isFirstElement=!0,needsComma=!1;for(;_scanner.getToken()!==4&&_scanner.getToken()!==17;){if(_scanner.getToken()===5){if(needsComma||
handleError(4,[],[]),onSeparator(","),scanNext(),_scanner.getToken()===4&&allowTrailingComma)break}else needsComma&&handleError(6,[],[]);isFirstElement?(_jsonPath.
push(0),isFirstElement=!1):_jsonPath[_jsonPath.length-1]++,parseValue()||handleError(4,[],[4,5]),needsComma=!0}return onArrayEnd(),isFirstElement||_jsonPath.pop(),
_scanner.getToken()!==4?handleError(8,[4],[]):scanNext(),!0}function parseValue(){switch(_scanner.getToken()){case 3:return parseArray();case 1:return parseObject();case 10:
return parseString(!0);default:return parseLiteral()}}return scanNext(),_scanner.getToken()===17?options.allowEmptyContent?!0:(handleError(4,[],[]),!1):parseValue()?
(_scanner.getToken()!==17&&handleError(9,[],[]),!0):(handleError(4,[],[]),!1)}function getNodeType(value){switch(typeof value){case"boolean":return"boolean";case"number":return"number";case"string":return"string";case"object":{if(value){if(Array.
isArray(value))return"array"}else return"null";return"object"}default:return"null"}}function setProperty(text2,originalPath,value,options){let path6=originalPath.slice(),root=parseTree(text2,[]),parent,lastSegment;for(;path6.length>0&&(lastSegment=
path6.pop(),parent=findNodeAtLocation(root,path6),parent===void 0&&value!==void 0);)typeof lastSegment=="string"?value={[lastSegment]:value}:value=[value];if(parent)
if(parent.type==="object"&&typeof lastSegment=="string"&&Array.isArray(parent.children)){let existing=findNodeAtLocation(parent,[lastSegment]);if(existing!==void 0)
if(value===void 0){if(!existing.parent)throw new Error("Malformed AST");let propertyIndex=parent.children.indexOf(existing.parent),removeBegin,removeEnd=existing.
parent.offset+existing.parent.length;if(propertyIndex>0){let previous=parent.children[propertyIndex-1];removeBegin=previous.offset+previous.length}else removeBegin=
parent.offset+1,parent.children.length>1&&(removeEnd=parent.children[1].offset);return withFormatting(text2,{offset:removeBegin,length:removeEnd-removeBegin,content:""},
options)}else return withFormatting(text2,{offset:existing.offset,length:existing.length,content:JSON.stringify(value)},options);else{if(value===void 0)return[];
let newProperty=`${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`,index=options.getInsertionIndex?options.getInsertionIndex(parent.children.map(p=>p.children[0].
value)):parent.children.length,edit2;if(index>0){let previous=parent.children[index-1];edit2={offset:previous.offset+previous.length,length:0,content:","+newProperty}}else
parent.children.length===0?edit2={offset:parent.offset+1,length:0,content:newProperty}:edit2={offset:parent.offset+1,length:0,content:newProperty+","};return withFormatting(
text2,edit2,options)}}else if(parent.type==="array"&&typeof lastSegment=="number"&&Array.isArray(parent.children)){let insertIndex=lastSegment;if(insertIndex===
-1){let newProperty=`${JSON.stringify(value)}`,edit2;if(parent.children.length===0)edit2={offset:parent.offset+1,length:0,content:newProperty};else{let previous=parent.
children[parent.children.length-1];edit2={offset:previous.offset+previous.length,length:0,content:","+newProperty}}return withFormatting(text2,edit2,options)}else if(value===
void 0&&parent.children.length>=0){let removalIndex=lastSegment,toRemove=parent.children[removalIndex],edit2;if(parent.children.length===1)edit2={offset:parent.
offset+1,length:parent.length-2,content:""};else if(parent.children.length-1===removalIndex){let previous=parent.children[removalIndex-1],offset=previous.offset+
previous.length,parentEndOffset=parent.offset+parent.length;edit2={offset,length:parentEndOffset-2-offset,content:""}}else edit2={offset:toRemove.offset,length:parent.
children[removalIndex+1].offset-toRemove.offset,content:""};return withFormatting(text2,edit2,options)}else if(value!==void 0){let edit2,newProperty=`${JSON.stringify(
value)}`;if(!options.isArrayInsertion&&parent.children.length>lastSegment){let toModify=parent.children[lastSegment];edit2={offset:toModify.offset,length:toModify.
length,content:newProperty}}else if(parent.children.length===0||lastSegment===0)edit2={offset:parent.offset+1,length:0,content:parent.children.length===0?newProperty:
newProperty+","};else{let index=lastSegment>parent.children.length?parent.children.length:lastSegment,previous=parent.children[index-1];edit2={offset:previous.offset+
previous.length,length:0,content:","+newProperty}}return withFormatting(text2,edit2,options)}else throw new Error(`Can not ${value===void 0?"remove":options.isArrayInsertion?
"insert":"modify"} Array index ${insertIndex} as length is not sufficient`)}else throw new Error(`Can not add ${typeof lastSegment!="number"?"index":"property"}\
 to parent of type ${parent.type}`);else{if(value===void 0)throw new Error("Can not delete in empty document");return withFormatting(text2,{offset:root?root.offset:
0,length:root?root.length:0,content:JSON.stringify(value)},options)}}function withFormatting(text2,edit2,options){if(!options.formattingOptions)return[edit2];let newText=applyEdit(
text2,edit2),begin=edit2.offset,end=edit2.offset+edit2.content.length;if(edit2.length===0||edit2.content.length===0){for(;begin>0&&!isEOL(newText,begin-1);)begin--;
for(;end<newText.length&&!isEOL(newText,end);)end++}let edits=format4(newText,{offset:begin,length:end-begin},{...options.formattingOptions,keepLines:!1});for(let i2=edits.
length-1;i2>=0;i2--){let edit3=edits[i2];newText=applyEdit(newText,edit3),begin=Math.min(begin,edit3.offset),end=Math.max(end,edit3.offset+edit3.length),end+=edit3.
content.length-edit3.length}let editLength=text2.length-(newText.length-end)-begin;return[{offset:begin,length:editLength,content:newText.substring(begin,end)}]}
function applyEdit(text2,edit2){return text2.substring(0,edit2.offset)+edit2.content+text2.substring(edit2.offset+edit2.length)}var ScanError;(function(ScanError2){ScanError2[ScanError2.None=0]="None",ScanError2[ScanError2.UnexpectedEndOfComment=1]="UnexpectedEndOfComment",ScanError2[ScanError2.
UnexpectedEndOfString=2]="UnexpectedEndOfString",ScanError2[ScanError2.UnexpectedEndOfNumber=3]="UnexpectedEndOfNumber",ScanError2[ScanError2.InvalidUnicode=4]=
"InvalidUnicode",ScanError2[ScanError2.InvalidEscapeCharacter=5]="InvalidEscapeCharacter",ScanError2[ScanError2.InvalidCharacter=6]="InvalidCharacter"})(ScanError||
(ScanError={}));var SyntaxKind;(function(SyntaxKind2){SyntaxKind2[SyntaxKind2.OpenBraceToken=1]="OpenBraceToken",SyntaxKind2[SyntaxKind2.CloseBraceToken=2]="Clo\
seBraceToken",SyntaxKind2[SyntaxKind2.OpenBracketToken=3]="OpenBracketToken",SyntaxKind2[SyntaxKind2.CloseBracketToken=4]="CloseBracketToken",SyntaxKind2[SyntaxKind2.
CommaToken=5]="CommaToken",SyntaxKind2[SyntaxKind2.ColonToken=6]="ColonToken",SyntaxKind2[SyntaxKind2.NullKeyword=7]="NullKeyword",SyntaxKind2[SyntaxKind2.TrueKeyword=
8]="TrueKeyword",SyntaxKind2[SyntaxKind2.FalseKeyword=9]="FalseKeyword",SyntaxKind2[SyntaxKind2.StringLiteral=10]="StringLiteral",SyntaxKind2[SyntaxKind2.NumericLiteral=
11]="NumericLiteral",SyntaxKind2[SyntaxKind2.LineCommentTrivia=12]="LineCommentTrivia",SyntaxKind2[SyntaxKind2.BlockCommentTrivia=13]="BlockCommentTrivia",SyntaxKind2[SyntaxKind2.
LineBreakTrivia=14]="LineBreakTrivia",SyntaxKind2[SyntaxKind2.Trivia=15]="Trivia",SyntaxKind2[SyntaxKind2.Unknown=16]="Unknown",SyntaxKind2[SyntaxKind2.EOF=17]=
"EOF"})(SyntaxKind||(SyntaxKind={}));var parse5=parse4,parseTree2=parseTree;var ParseErrorCode;(function(ParseErrorCode2){ParseErrorCode2[ParseErrorCode2.InvalidSymbol=1]="InvalidSymbol",ParseErrorCode2[ParseErrorCode2.InvalidNumberFormat=
2]="InvalidNumberFormat",ParseErrorCode2[ParseErrorCode2.PropertyNameExpected=3]="PropertyNameExpected",ParseErrorCode2[ParseErrorCode2.ValueExpected=4]="ValueE\
xpected",ParseErrorCode2[ParseErrorCode2.ColonExpected=5]="ColonExpected",ParseErrorCode2[ParseErrorCode2.CommaExpected=6]="CommaExpected",ParseErrorCode2[ParseErrorCode2.
CloseBraceExpected=7]="CloseBraceExpected",ParseErrorCode2[ParseErrorCode2.CloseBracketExpected=8]="CloseBracketExpected",ParseErrorCode2[ParseErrorCode2.EndOfFileExpected=
9]="EndOfFileExpected",ParseErrorCode2[ParseErrorCode2.InvalidCommentToken=10]="InvalidCommentToken",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfComment=11]=
"UnexpectedEndOfComment",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfString=12]="UnexpectedEndOfString",ParseErrorCode2[ParseErrorCode2.UnexpectedEndOfNumber=
13]="UnexpectedEndOfNumber",ParseErrorCode2[ParseErrorCode2.InvalidUnicode=14]="InvalidUnicode",ParseErrorCode2[ParseErrorCode2.InvalidEscapeCharacter=15]="Inva\
lidEscapeCharacter",ParseErrorCode2[ParseErrorCode2.InvalidCharacter=16]="InvalidCharacter"})(ParseErrorCode||(ParseErrorCode={}));function modify(text2,path6,value,options){return setProperty(text2,path6,value,options)}function applyEdits(text2,edits){let sortedEdits=edits.slice(0).sort((a2,b)=>{
let diff2=a2.offset-b.offset;return diff2===0?a2.length-b.length:diff2}),lastModifiedOffset=text2.length;for(let i2=sortedEdits.length-1;i2>=0;i2--){let e=sortedEdits[i2];
if(e.offset+e.length<=lastModifiedOffset)text2=applyEdit(text2,e);else throw new Error("Overlapping edit");lastModifiedOffset=e.offset}return text2}init_problem();var UneditableText=class extends Error{line;constructor(line,why3){super(why3),this.name="UneditableText",this.line=line}};function readHooks(text2){
let document;try{document=JSON.parse(text2)}catch(error){throw error instanceof SyntaxError?new UneditableText(lineAt(text2,faultIn(text2)),"it is not JSON"):error}
let tree=parseTree2(text2),parsed2=ClientHooks.safeParse(document);if(!parsed2.success){let{path:path6,problem}=problemOf(parsed2.error),where=path6===""?"the f\
ile":`"${path6}"`;throw new UneditableText(lineOf2(text2,tree,path6),`${where} ${problem}`)}let twice=tree&&keyStandingTwice(tree);if(twice!==void 0)throw new UneditableText(
lineAt(text2,twice.offset),`${text2.slice(twice.offset,twice.offset+twice.length)} stands there for the second time`);return parsed2.data}function faultIn(text2){
let errors=[];return parse5(text2,errors,{disallowComments:!0,allowTrailingComma:!1}),errors[0]?.offset??0}function keyStandingTwice(node,depth=0){if(node.type===
"array")return firstOf(node.children??[],child=>keyStandingTwice(child,depth));let seen=new Set;return firstOf(node.type==="object"?node.children??[]:[],({children=[]})=>{
let[key2,value]=children;if(!(key2===void 0||depth===0&&key2.value!=="hooks"))return seen.has(key2.value)?key2:(seen.add(key2.value),value&&keyStandingTwice(value,
depth+1))})}function firstOf(values,find2){for(let value of values){let found=find2(value);if(found!==void 0)return found}}function lineOf2(text2,tree,path6){let node=tree;
for(let step of path6===""?[]:path6.split(".")){let next=node?.type==="array"?node.children?.[Number(step)]:node?.children?.find(({children})=>children?.[0]?.value===
step)?.children?.[1];if(next===void 0)break;node=next}return lineAt(text2,node?.offset??0)}function lineAt(text2,offset){return text2.slice(0,offset).split(`
`).length}var BOM="\uFEFF";function editHooks(text2,wanted){let start3=text2.startsWith(BOM)?BOM:"",body=text2.slice(start3.length),isEmpty=body.trim()==="";return isEmpty&&
Object.keys(wanted).length===0?text2:start3+edit(isEmpty?`{}${lineEndOf(body)}`:body,wanted)}function ourCommandsIn(text2){let body=text2.startsWith(BOM)?text2.
slice(BOM.length):text2,{hooks={}}=body.trim()===""?{}:readHooks(body);return Object.values(hooks).flat().flatMap(group=>group.hooks??[]).map(({command:command2})=>command2).
filter(isOurs)}function edit(text2,wanted){let edited=text2;for(;;){let path6=superfluousIn(readHooks(edited),wanted);if(path6===void 0)break;edited=change(edited,
path6,void 0)}for(let[event,handlers]of Object.entries(wanted)){let{hooks={}}=readHooks(edited),there=(hooks[event]??[]).flatMap(group=>group.hooks??[]),missing2=handlers.
filter(handler=>!there.some(one=>isDeepStrictEqual(one,handler)));missing2.length!==0&&(edited=hooks[event]===void 0?change(edited,["hooks",event],[{hooks:missing2}]):
change(edited,["hooks",event,hooks[event].length],{hooks:missing2}))}return edited}function superfluousIn({hooks={}},wanted){for(let[event,groups]of Object.entries(
hooks)){let missing2=[...wanted[event]??[]];for(let[at,{hooks:handlers=[]}]of groups.entries())for(let[index,handler]of handlers.entries()){if(!isOurs(handler.command))
continue;let found=missing2.findIndex(one=>isDeepStrictEqual(handler,one));if(found!==-1)missing2.splice(found,1);else return withEmptied(hooks,{event,at,index})}}}
function withEmptied(hooks,{event,at,index}){let groups=hooks[event]??[];return(groups[at]?.hooks??[]).length>1?["hooks",event,at,"hooks",index]:groups.length>1?
["hooks",event,at]:Object.keys(hooks).length>1?["hooks",event]:["hooks"]}function change(text2,path6,value){let formattingOptions={...indentOf(text2),eol:lineEndOf(
text2)},isArrayInsertion=value!==void 0&&typeof path6.at(-1)=="number";return applyEdits(text2,modify(text2,path6,value,{formattingOptions,isArrayInsertion}))}function lineEndOf(text2){
return/\r?\n/.exec(text2)?.[0]??`
`}function indentOf(text2){let indent=/^([ \t]+)\S/m.exec(text2)?.[1]??"  ";return indent.startsWith("	")?{insertSpaces:!1,tabSize:1}:{insertSpaces:!0,tabSize:indent.
length}}init_errors();init_files();import*as fs19 from"node:fs";import{dirname as dirname11,resolve as resolve10}from"node:path";var TRIES=20;async function changeFile(path6,edit2,{project}={}){try{project!==void 0&&refuseLinks(path6,project);let file=behindLinks(path6);return await tryToChange(
file,edit2)}catch(error){let code=systemCode(error);throw error instanceof RelayError||code===void 0?error:unwritable(path6,`the system answered ${code}`,error)}}
function readText3(path6){let file=behindLinks(path6),found=find(file);return found&&textOf(file,found.bytes)}async function tryToChange(file,edit2){for(let tries=0;tries<
TRIES;tries+=1){let found=find(file),text2=found===void 0?"":textOf(file,found.bytes),edited=editText(file,text2,edit2);if(edited===text2)return{file,changed:!1};
found===void 0?makeDirectory(dirname11(file),511):refuseReadOnly(file,found.stat);let backup=found&&keep(file,found),isStill=()=>isSame(find(file),found),isReplaced=!1;
try{let owner=found?.stat;isReplaced=await replaceFile(file,Buffer.from(edited),{owner,isStill})}finally{!isReplaced&&backup!==void 0&&fs19.rmSync(backup)}if(isReplaced)
return{file,changed:!0,...backup===void 0?{}:{backup}}}throw unwritable(file,"another program keeps writing to it")}function editText(file,text2,edit2){try{return edit2(
text2)}catch(error){if(!(error instanceof UneditableText))throw error;let message=`Cannot change "${file}": line ${error.line} is not acceptable: ${error.message}\
. Nothing was changed; correct that line, or put in by hand what "relay hook print" shows.`;throw new RelayError("CLIENT_FILE_INVALID",message,{details:{path:file,
line:error.line}})}}function refuseLinks(path6,project){for(let part=path6;part!==project&&part!==dirname11(part);part=dirname11(part)){if(fs19.lstatSync(part,{
throwIfNoEntry:!1})?.isSymbolicLink()!==!0)continue;let message=`Cannot change "${path6}": "${part}" is a link, and a repository can bring one that leads anywhe\
re. Nothing was changed; remove the link, use "relay hook install --global", or put in by hand what "relay hook print" shows.`;throw new RelayError("CLIENT_FILE\
_INVALID",message,{details:{path:part}})}}function behindLinks(path6){let file=path6;for(let links=0;links<40;links+=1){if(fs19.lstatSync(file,{throwIfNoEntry:!1})?.
isSymbolicLink()!==!0)return file;file=resolve10(dirname11(file),fs19.readlinkSync(file))}throw invalid2(path6,"its links lead in a circle")}function find(file){
let stat=fs19.statSync(file,{throwIfNoEntry:!1});if(stat!==void 0){if(!stat.isFile())throw invalid2(file,"it is not a plain file");return{bytes:fs19.readFileSync(
file),stat}}}function isSame(now,before){return now===void 0||before===void 0?now===before:now.stat.ino===before.stat.ino&&now.bytes.equals(before.bytes)}function textOf(file,bytes){
try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(bytes)}catch(error){throw error instanceof TypeError?invalid2(file,"it is not UTF-8 text"):error}}
function refuseReadOnly(file,stat){if((stat.mode&146)===0)throw unwritable(file,`it is read-only; chmod u+w "${file}" first`);fs19.accessSync(file,fs19.constants.
W_OK)}function keep(file,{bytes,stat}){let at=new Date().toISOString().replaceAll(":","-");for(let copy=1;;copy+=1){let backup=`${file}.${at}${copy===1?"":`-${copy}`}\
.bak`;try{return fs19.writeFileSync(backup,bytes,{flag:"wx",mode:stat.mode&511,flush:!0}),backup}catch(error){if(systemCode(error)!=="EEXIST")throw error}}}function invalid2(path6,why3){
let message=`Cannot change "${path6}": ${why3}. Nothing was changed; put in by hand what "relay hook print" shows.`;return new RelayError("CLIENT_FILE_INVALID",
message,{details:{path:path6}})}function unwritable(path6,why3,cause){let message=`Cannot change "${path6}": ${why3}. Nothing was changed; put in by hand what "\
relay hook print" shows, or try again.`;return new RelayError("CLIENT_FILE_UNWRITABLE",message,{details:{path:path6},cause})}var SCOPES=["project","global"];function checkHooks(workspace){let places=HOOK_CLIENTS.flatMap(client=>SCOPES.map(scope=>({client,name:`${CLIENT_NAMES[client]} \
(${scope})`,file:hooksFile(client,scope,{workspace,env:process.env})}))),broken=[],found=[];for(let{client,name,file}of places){let state=lookInto(file);state===
"installed"?found.push(name):state!=="absent"&&broken.push(brokenCheck(client,state))}return[...broken,summary2([...found,...clientsWithPlugin()])]}function summary2(found){
return found.length>0?{name:"hooks",state:"ok",message:`run by ${found.join(", ")}`}:{name:"hooks",state:"warning",message:"no client runs them: sessions learn \
of ended jobs only when they ask",repair:"relay hook install, or relay hook install --client codex, or install the plugin"}}function brokenCheck(client,message){
let repair2=`Correct it, then run: relay hook install --client ${client}`;return{name:"hooks",state:"warning",message,repair:repair2}}function lookInto(file){try{
let commands=ourCommandsIn(readText3(file)??"");if(commands.length===0)return"absent";let gone=commands.map(hookPathIn).find(path6=>path6!==void 0&&!existsSync8(
path6));return gone===void 0?"installed":`"${file}" has hooks that run "${gone}", which is gone`}catch(error){if(error instanceof UneditableText)return`"${file}\
" line ${error.line}: ${error.message}`;if(error instanceof RelayError)return error.message;let code=systemCode(error);if(code===void 0)throw error;return`"${file}\
" cannot be read (${code})`}}async function checkWorktrees(context){let on6=worktreesOf(context),views=await viewsOf(context,on6),strays=on6.records.strays();if(views.length+strays.length===
0)return[];let unmerged=views.filter(({holds})=>holds==="unmerged").length,checks=[{name:"worktrees",state:"ok",message:`${views.length} kept, ${unmerged} of th\
em with work that is not merged`,repair:views.length===0?void 0:"See: relay worktree list"}],orphans=views.filter(({job})=>job===void 0||job.expunged===!0);orphans.
length>0&&checks.push({name:"worktree_orphans",state:"warning",message:`${orphans.length} belong to jobs that are forgotten`,repair:"relay worktree clean remove\
s those that nothing would be lost with."});for(let{record:record2,problem}of views){if(problem===void 0)continue;let message=`"${record2.path}" cannot be looke\
d at: ${problem}`,repair2=`relay worktree clean --force ${record2.job_id} removes it with all that is in it.`;checks.push({name:"worktree_broken",state:"warning",
message,repair:repair2})}for(let path6 of strays){let message=`"${path6}" belongs to no job that is known here`;checks.push({name:"worktree_stray",state:"warnin\
g",message,repair:"Look into it, then remove it by hand."})}return checks}init_change();async function changeStore(settings,to){let{adoptStore:adoptStore2,startFresh:startFresh2}=await Promise.resolve().then(()=>(init_adopt(),adopt_exports)),done=await(to===
"adopt"?adoptStore2(settings):startFresh2(settings));return{document:{ok:!0,done},lines:[oneLine(done)]}}function checkMoved({dataDir,workspace}){let line=leftLine(
dataDir,workspace);return line===void 0?[]:[{name:"moved",state:"warning",message:line}]}init_errors();init_process();import*as fs57 from"node:fs";import{join as join19}from"node:path";var NODE=[20,19],HONEST_FLUSH_MS=.02,LOW_SPACE=256*1024*1024;function checkNode(){
let[major=0,minor=0]=process.versions.node.split(".").map(Number);return major>NODE[0]||major===NODE[0]&&minor>=NODE[1]?{name:"node",state:"ok",message:`Node ${process.
versions.node}`}:{name:"node",state:"error",message:`Node ${process.versions.node} is too old`,repair:`Install Node ${NODE.join(".")} or newer.`}}function checkSpace(directory){
let{bavail,bsize}=fs57.statfsSync(directory),free=bavail*bsize,message=`${Math.round(free/1024/1024)} MiB free for "${directory}"`;return free>=LOW_SPACE?{name:"\
space",state:"ok",message}:{name:"space",state:"warning",message,repair:"Free space, or run: relay gc"}}function checkFlush(directory){let path6=join19(directory,
`doctor.${process.pid}`),fd=fs57.openSync(path6,"w",384),times2=[];try{for(let round=0;round<9;round+=1){fs57.writeSync(fd,"x".repeat(512));let begun2=process.hrtime.
bigint();fs57.fdatasyncSync(fd),times2.push(Number(process.hrtime.bigint()-begun2)/1e6)}}finally{fs57.closeSync(fd),fs57.unlinkSync(path6)}let median=times2.toSorted(
(a2,b)=>a2-b)[4]??0,message=`a flush takes ${median.toFixed(2)} ms`;return median>=HONEST_FLUSH_MS?{name:"flush",state:"ok",message}:{name:"flush",state:"warnin\
g",message:`${message}, too short to have reached a disk`,repair:"Keep the data directory on a real disk if a power cut must lose nothing."}}function checkWatch(directory){
let begun2=monotonicMs();try{return fs57.watch(directory).close(),{name:"watch",state:"ok",message:`file events work (${monotonicMs()-begun2} ms)`}}catch(error){
return{name:"watch",state:"warning",message:`no file events (${systemCode(error)??"refused"}); waiting processes look every 250 ms instead`,repair:"On Linux rai\
se fs.inotify.max_user_instances, or end processes that watch files."}}}async function doctor(context,options){let{store}=context.relay,repaired=options.fix?await repair(context):[],checks=[checkNode(),{name:"data",state:"ok",message:`\
"${store.location}", yours alone`},checkSpace(store.location),checkFlush(store.location),checkWatch(store.location),...storeChecks(await store.upkeep.audit()),...checkMoved(
context.settings),...await workerChecks(context),...await startChecks(context),...await checkWorktrees(context),...await executorChecks(context),checkRegistrations(
context.settings.workspace,options.server),...checkHooks(context.settings.workspace)],errors=checks.filter(({state})=>state==="error"),message=`${errors.length}\
 things are broken: ${errors.map(({name})=>name).join(", ")}.${options.fix?"":" Run: relay doctor --fix"}`;return{document:{ok:errors.length===0,checks,repaired},
lines:[...repaired.map(line=>`repaired: ${line}`),...checks.flatMap(lineOf3(context))],refusal:errors.length===0?void 0:{code:"DOCTOR_FOUND",message,exit:EXIT.refused}}}
async function repair({relay}){let{repaired}=await relay.store.upkeep.repair();repaired.push(...(await relay.queue.sweep()).map(sweptLine));for(let{worker,silent_ms}of await relay.
store.workers())isGone(worker,silent_ms)&&(await relay.store.removeWorker(worker.id),repaired.push(`dead worker ${worker.id} forgotten`));return repaired}function storeChecks(audit2){
let{accepted,live,quarantined}=audit2,kept=quarantined===0?"":`, ${quarantined} quarantined`,summary3={name:"store",state:"ok",message:`${accepted} jobs, ${live}\
 live${kept}`},found=audit2.findings.map(({severity,code,message,repair:advice2})=>({name:code,state:severity,message,repair:advice2}));return[summary3,...found]}
async function workerChecks({relay}){let checks=[];for(let{worker,agents:agents2,log,silent_ms}of await relay.store.workers()){let isDead=isGone(worker,silent_ms);
checks.push({name:`worker ${worker.id}`,state:isDead?"warning":"ok",message:`pid ${worker.pid} for ${agents2.join(", ")}${isDead?" is gone":""}${log===void 0?"":
`, its log is "${log}"`}`,repair:isDead?"relay doctor --fix forgets it; its jobs are taken over all the same.":void 0})}return checks}async function startChecks({
relay,settings}){let checks=[];for(let agent of agentsOf(settings.configPath)){let latest=await relay.store.spawn(agent);if(latest?.failure===void 0)continue;let message=`\
the one that was started at ${latest.at} failed: ${latest.failure}`,advice2=`See its log "${latest.log}"; the next dispatch to "${agent}" starts one again.`;checks.
push({name:`worker of ${agent}`,state:"warning",message,repair:advice2})}return checks}function agentsOf(configPath){try{return Object.keys(knownAgents(configPath))}catch(error){
if(error instanceof RelayError)return Object.keys(BUILT_IN_AGENTS);throw error}}async function executorChecks({settings}){let agents2;try{agents2=readConfiguration(
settings.configPath).agents}catch(error){if(!(error instanceof RelayError))throw error;return[{name:"configuration",state:"error",message:error.message}]}return checkExecutors(
{...BUILT_IN_AGENTS,...agents2},settings.configPath)}var LOOK={ok:"green",warning:"yellow",error:"red"};function lineOf3({screen}){return check3=>{let sign=paint(
screen,LOOK[check3.state],check3.state.padEnd(7)),advice2=check3.repair===void 0?[]:[`         ${oneLine(check3.repair)}`];return[`${sign}  ${oneLine(check3.name)}\
: ${oneLine(check3.message)}`,...advice2]}}var DAY_MS4=864e5;async function gc(context,olderThan){let{relay,settings,now}=context,retentionMs=olderThan===void 0?settings.retentionDays*DAY_MS4:readDuration(
"older-than",olderThan);if(retentionMs>now)throw new UsageError("--older-than reaches back to before 1970.");let before=new Date(now-retentionMs).toISOString(),
collected=await relay.store.upkeep.collect(before),worktrees=await dropForgotten(context),kib=Math.round(collected.bytes/1024);return{document:{before,...collected,
worktrees},lines:[`${collected.jobs} jobs that ended before ${before.slice(0,10)} shrunk to tombstones, ${kib} KiB given back, ${collected.inbox_items} old inbo\
x items dropped.`,...worktrees.removed===0?[]:[`${worktrees.removed} worktrees of forgotten jobs removed.`],...worktrees.kept===0?[]:[`${worktrees.kept} worktre\
es of forgotten jobs kept; see: relay worktree list`]]}}async function dropForgotten(context){let on6=worktreesOf(context),counts={removed:0,kept:0};for(let view of await viewsOf(
context,on6)){if(view.job!==void 0&&view.job.expunged!==!0)continue;let removed=await cleanWorktree(on6,view,{force:!1});counts[removed===void 0?"kept":"removed"]+=
1}return counts}init_errors();import{existsSync as existsSync16}from"node:fs";async function changeHooks(settings,typed){let target=targetOf2(settings,typed);switch(typed.verb){case"install":return install(target,wantedBy(target,typed.hook));case"\
remove":return remove2(target);case"print":return print(target,wantedBy(target,typed.hook));default:throw new UsageError(`"${typed.verb}" is none of install, re\
move, print.`)}}var NAMES2={claude:"Claude Code",codex:"Codex"};async function install(target,wanted){let done=await changeFile(target.file,text2=>editHooks(text2,
wanted),target),said=done.changed?`${NAMES2[target.client]} runs them from its next session on: "${done.file}"`:`nothing to do, they are in "${done.file}"`;return answerOf(
target,done,[said,...done.changed?adviceFor(target):[]])}async function remove2(target){let done=await changeFile(target.file,text2=>editHooks(text2,{}),target),
said=done.changed?`taken out of "${done.file}"`:`there are none in "${done.file}"`;return answerOf(target,done,[said])}function print({file},wanted){let groups=Object.
entries(wanted).map(([event,handlers])=>[event,[{hooks:handlers}]]),hooks=Object.fromEntries(groups),lines=JSON.stringify({hooks},null,2).split(`
`);return{document:{hooks},lines,note:`for "${file}"`}}function answerOf({client,scope},done,lines){let kept=done.backup===void 0?[]:[`the former text is in "${done.
backup}"`];return{document:{client,scope,...done},lines:[...lines,...kept]}}function adviceFor({client,scope}){return[...client==="codex"?["Codex asks you to tr\
ust them once: type /hooks in a session."]:[],...scope==="project"?["The file names a path of this machine: do not commit it, or use the plugin instead."]:[]]}function targetOf2({
workspace},typed){let named2=typed.client??"claude",client=HOOK_CLIENTS.find(known2=>known2===named2);if(client===void 0)throw new UsageError(`--client "${named2}\
" is none of ${HOOK_CLIENTS.join(", ")}.`);let scope=typed.global===!0?"global":"project",project=scope==="project"?workspace:void 0;return{client,scope,file:hooksFile(
client,scope,{workspace,env:process.env}),project}}function wantedBy({client},hook){if(existsSync16(hook))return handlersOf(client,quoteForShell(hook));let message=`\
Cannot name the hooks: "${hook}" does not stand beside this program. Run: npm run build`;throw new RelayError("NOT_BUILT",message,{details:{path:hook}})}import{basename as basename8,dirname as dirname18,join as join23}from"node:path";import{randomBytes as randomBytes6}from"node:crypto";import{join as join21}from"node:path";init_mini();init_name();var format5=literal(1),Hash=string2().check(_regex(/^[0-9a-f]{64}$/)),Rights=discriminatedUnion("rights",[strictObject({rights:literal("\
owner")}),strictObject({rights:literal("agent"),agent:AgentId,workspace:string2()})]),TokenRecord=strictObject({format:format5,id:string2(),name:DisplayName,grants:Rights,
created_at:Instant}),SessionRecord=strictObject({format:format5,token:Hash,key:optional(Hash),created_at:Instant,expires_at:Instant}),SigningKey=strictObject({format:format5,
key:Hash}),ClientRecord=strictObject({format:format5,client_id:string2(),name:DisplayName,redirect_uris:array(string2().check(_maxLength(500))).check(_minLength(
1),_maxLength(5)),created_at:Instant}),GrantRecord=strictObject({format:format5,client_id:string2(),agent:AgentId,workspace:string2(),resource:string2(),created_at:Instant}),
GrantTokenRecord=strictObject({format:format5,grant:string2(),expires_at:Instant});init_files();init_document();import*as fs58 from"node:fs";import{join as join20}from"node:path";var NAME2=/^[A-Za-z0-9-]{1,64}$/;function openRecords(directory,schema){
try{makeDirectory(directory)}catch(error){throw storeFault("keep who may call",directory,error)}let pathOf3=name=>join20(directory,`${name}.json`);function get(name){
if(NAME2.test(name))try{return readDocumentAs(pathOf3(name),schema)}catch(error){throw storeFault("read who may call",directory,error)}}return{get,has:name=>NAME2.
test(name)&&fs58.existsSync(pathOf3(name)),all:()=>namesIn2(directory).flatMap(file=>{let name=file.replace(/\.json$/,""),record2=name===file?void 0:get(name);return record2===
void 0?[]:[{name,record:record2}]}),put:(name,record2)=>replaceDocument(pathOf3(name),record2),remove:name=>NAME2.test(name)&&ifPresent(()=>fs58.unlinkSync(pathOf3(
name)))}}import{createHash as createHash2,randomBytes as randomBytes5}from"node:crypto";var SECRET=/^relay_(token|session|key|at|rt)_[A-Za-z0-9_-]{43}$/;function newSecret(kind){
return`relay_${kind}_${randomBytes5(32).toString("base64url")}`}function kindOf(text2){return SECRET.exec(text2)?.[1]}function hashOf2(secret){return createHash2(
"sha256").update(secret).digest("hex")}var ACCESS_MS=3600*1e3,REFRESH_MS=1440*3600*1e3,YOUNG_MS=600*1e3;function openGrants(directory,on6){let grants=openRecords(join21(directory,"grants"),GrantRecord),
access=openRecords(join21(directory,"access-tokens"),GrantTokenRecord),refresh=openRecords(join21(directory,"refresh-tokens"),GrantTokenRecord),used=openRecords(
join21(directory,"used-tokens"),GrantTokenRecord),at=(delayMs=0)=>new Date(on6.now()+delayMs).toISOString();async function issue2(grant){let pair={access:newSecret(
"at"),refresh:newSecret("rt"),grant},record2=ms=>({format:1,grant,expires_at:at(ms)});return await refresh.put(hashOf2(pair.refresh),record2(REFRESH_MS)),await access.
put(hashOf2(pair.access),record2(ACCESS_MS)),pair}function standing2(token3){if(token3===void 0||token3.expires_at<at())return;let grant=grants.get(token3.grant);
return grant?.resource===on6.resource?grant:void 0}function clean(){for(let records of[access,refresh,used])for(let{name,record:record2}of records.all())(record2.
expires_at<at()||grants.get(record2.grant)===void 0)&&records.remove(name);let living=livingGrants();for(let{name,record:record2}of grants.all())!living.has(name)&&
record2.created_at<at(-YOUNG_MS)&&grants.remove(name)}function livingGrants(){let tokens2=[...refresh.all(),...used.all()].filter(({record:record2})=>record2.expires_at>=
at());return new Set(tokens2.map(({record:record2})=>record2.grant))}return{async grant(clientId,{agent,workspace}){clean();let id=randomBytes6(16).toString("he\
x"),{resource}=on6,created_at=at();return await grants.put(id,{format:1,client_id:clientId,agent,workspace,resource,created_at}),issue2(id)},async rotate(clientId,token3){
let hash4=hashOf2(token3),record2=refresh.get(hash4)??used.get(hash4);if(record2===void 0||standing2(record2)?.client_id!==clientId)return;let wasUsed=used.get(
hash4)!==void 0;if(await used.put(hash4,record2),!(!wasUsed&&refresh.remove(hash4))){grants.remove(record2.grant);return}return issue2(record2.grant)},find:token3=>{
let record2=access.get(hashOf2(token3)),grant=standing2(record2);if(record2===void 0||grant===void 0)return;let{agent,workspace}=grant,credential=record2.grant;
return{caller:{rights:"agent",name:agent,agent,workspace},credential,isWelcome:()=>grants.has(credential)}},endOf(token3){let record2=access.get(hashOf2(token3));
return record2&&Math.floor(Date.parse(record2.expires_at)/1e3)},revoke(clientId,token3){let record2=(kindOf(token3)==="at"?access:refresh).get(hashOf2(token3));
record2!==void 0&&grants.get(record2.grant)?.client_id===clientId&&grants.remove(record2.grant)},end:grant=>grants.remove(grant),list(){let living=livingGrants();
return grants.all().filter(({name})=>living.has(name)).map(({name,record:record2})=>({id:name,record:record2})).toSorted((a2,b)=>a2.record.created_at<b.record.created_at?
-1:1)},isApproved(clientId){let living=livingGrants();return grants.all().some(({name,record:record2})=>living.has(name)&&record2.client_id===clientId&&record2.
resource===on6.resource)}}}init_errors();import{randomBytes as randomBytes7}from"node:crypto";import{join as join22}from"node:path";var SESSION_MS=720*3600*1e3;function openTokens(directory,now){let tokens2=openRecords(join22(directory,"tokens"),TokenRecord),sessions=openRecords(join22(directory,
"sessions"),SessionRecord),at=(delayMs=0)=>new Date(now()+delayMs).toISOString();function bearer(hash4){let record2=tokens2.get(hash4);return record2&&callerOf(
record2)}function forgetSessions(isGone3){for(let{name,record:record2}of sessions.all())isGone3(record2)&&sessions.remove(name)}return{async create(name,grants){
let secret=newSecret("token"),record2={format:1,id:randomBytes7(4).toString("hex"),name,grants,created_at:at()};return await tokens2.put(hashOf2(secret),record2),
{secret,record:record2}},list(){return tokens2.all().map(({record:record2})=>record2).toSorted((a2,b)=>a2.created_at<b.created_at?-1:1)},revoke(typed){let fitting=tokens2.
all().filter(({record:record2})=>[record2.id,record2.name].includes(typed)),[first2,second]=fitting;if(first2===void 0||second!==void 0)throw unclear(typed,fitting.
length);return tokens2.remove(first2.name),forgetSessions(session=>session.token===first2.name),first2.record},find(secret){return bearer(hashOf2(secret))},identify(secret){
let credential=hashOf2(secret),caller=bearer(credential);return caller&&{caller,credential,isWelcome:()=>tokens2.has(credential)}},async signIn(token3){let caller=bearer(
hashOf2(token3));if(caller===void 0)return;forgetSessions(session=>session.expires_at<at());let secret=newSecret("session"),key2=newSecret("key");return await sessions.
put(hashOf2(secret),{format:1,token:hashOf2(token3),key:hashOf2(key2),created_at:at(),expires_at:at(SESSION_MS)}),{secret,key:key2,caller}},identifySession(secret,key2){
let name=hashOf2(secret),session=sessions.get(name);if(session===void 0||session.expires_at<at()||session.key!==hashOf2(key2))return;let{token:credential,expires_at}=session,
caller=bearer(credential);return caller&&{caller,credential,isWelcome:()=>sessions.has(name)&&tokens2.has(credential)&&expires_at>=at()}},signOut(secret){sessions.
remove(hashOf2(secret))}}}function callerOf({name,grants}){return grants.rights==="owner"?{rights:"owner",name}:{rights:"agent",name,agent:grants.agent,workspace:grants.
workspace}}function unclear(typed,count4){let why3=count4===0?"there is no such token":`${count4} tokens have that name; use the id`,message=`Cannot revoke toke\
n "${typed.slice(0,80)}": ${why3}. See: relay token list`;return new RelayError("TOKEN_NOT_FOUND",message)}init_errors();init_name();var HEAD4=["ID","NAME","MAY","AGE"];async function createToken(context,typed,agent){let name=readName(typed),{secret,record:record2}=await tokensOf(context).create(
name,rightsOf(context,agent)),note=`It is shown this once and kept as a hash. End it with: relay token revoke ${record2.id}`;return{document:{...entryOfToken(record2),
token:secret},lines:[secret],note}}function listTokens(context){let entries=[...tokensOf(context).list().map(entryOfToken),...grantsOf(context).list().map(entryOfGrant)],
rows=entries.map(({id,name,...entry})=>[{text:id,colour:"bold"},{text:oneLine(name)},{text:oneLine(mayOf(entry))},{text:age(entry.created_at,context.now)}]),lines=rows.
length===0?["Nobody. Make a token: relay token create NAME"]:table(context.screen,HEAD4,rows);return Promise.resolve({document:{tokens:entries},lines})}function revokeToken(context,typed){
if(grantsOf(context).end(typed))return Promise.resolve({document:{id:typed},lines:[`Revoked ${typed}.`]});let record2=tokensOf(context).revoke(typed),lines=[`Re\
voked ${record2.id} (${oneLine(record2.name)}).`];return Promise.resolve({document:entryOfToken(record2),lines})}function tokensOf({relay}){return openTokens(join23(
dirname18(relay.store.location),"http"),relay.clock.now)}function grantsOf({relay}){return openGrants(join23(dirname18(relay.store.location),"http"),{now:relay.
clock.now,resource:""})}function rightsOf({relay},agent){return agent===void 0?{rights:"owner"}:{rights:"agent",agent:readAgent(agent),workspace:basename8(relay.
store.location)}}function readName(typed){let parsed2=given(DisplayName).safeParse(typed);if(parsed2.success)return parsed2.data;let message="Cannot make a toke\
n: its name must be 1 to 200 visible characters.";throw new RelayError("INPUT_INVALID",message)}function mayOf(rights){return rights.rights==="owner"?"everythin\
g":`what ${rights.agent} may in ${rights.workspace}`}function entryOfToken({id,name,grants,created_at}){return{id,name,kind:"token",created_at,...grants}}function entryOfGrant({
id,record:record2}){let{agent,workspace,created_at}=record2;return{id,name:`client of ${agent}`,kind:"client",created_at,rights:"agent",agent,workspace}}async function verify({relay,screen}){let audit2=await relay.store.upkeep.audit(),errors=audit2.findings.filter(({severity})=>severity==="error").length,message=`${errors}\
 of the promises of "${relay.store.location}" do not hold. Run: relay doctor --fix`;return{document:{ok:errors===0,location:relay.store.location,...audit2},lines:[
...promises(screen,audit2),"",...findingLines(screen,audit2.findings)],refusal:errors===0?void 0:{code:"VERIFY_FAILED",message,exit:EXIT.refused}}}function promises(screen,audit2){
let states=Object.entries(audit2.by_state).toSorted(([a2],[b])=>a2<b?-1:1).map(([state,count4])=>`${count4} ${state.replace("_"," ")}`),sum=audit2.accepted===audit2.
ended+audit2.live?"=":"\u2260";return facts(screen,[["accepted = ended + live",`${audit2.accepted} ${sum} ${audit2.ended} + ${audit2.live}`],["by state",states.
join(", ")||"no job yet"],["one end per ended job",`${audit2.one_end} of ${audit2.ended}`],["turns, each with a larger token",String(audit2.turns)],["write jobs\
, none run twice by itself",`${audit2.write_jobs}, ${audit2.write_turns_repeated} repeated`],["hints match live jobs",`${audit2.hints_matched} of ${audit2.live}\
, ${audit2.hints_stray} stray`],["outputs beside their log",`${audit2.outputs} checked`],["lines that came late",`${audit2.late_lines}, never accepted`],["torn \
writes",`${audit2.fragments}, never accepted`],["births never acknowledged",String(audit2.unborn)],["tombstones",String(audit2.tombstones)],["quarantined",String(
audit2.quarantined)]])}function findingLines(screen,findings){return findings.length===0?[paint(screen,"green","Every promise holds.")]:findings.flatMap(finding2=>{
let where=finding2.line?`${finding2.file}:${finding2.line}`:finding2.file??"";return[`${paint(screen,finding2.severity==="error"?"red":"yellow",finding2.severity)}\
 ${finding2.code} ${oneLine(where)}`,`    ${oneLine(finding2.message)}`,`    ${oneLine(finding2.repair)}`]})}function keepVerbs(relay,{run,runAlone,reveal,hookFile,serverFile,probeAgent:probeAgent2,words}){let{text:text2,flag:flag2,word,more}=words;return relay.command(
"agent","agents that work elsewhere: add, list, remove, test; resume any agent",agent=>agent.command("add <kind> <name>","make a Workspace Agent of ChatGPT know\
n; its token is typed or piped in",y=>y.positional("kind",{...word("chatgpt"),choices:["chatgpt"]}).positional("name",word("its name here")).option("url",text2(
"the trigger URL that ChatGPT shows")).option("token-env",text2("the variable of the worker that holds the token")).option("concurrency",text2("runs at once; de\
fault 8")).option("timeout",text2("how long a run may go on, such as 2h; default 24h")).option("write",flag2("let it take write jobs")).option("allow-loopback",
flag2("for tests: the URL may be on this machine")),({name,url,tokenEnv,concurrency,timeout,write,allowLoopback,...args})=>run(asFlags(args),context=>addChatgpt(
context,{name:reveal(name),url,tokenEnv,concurrency,timeout,write:write===!0,allowLoopback:allowLoopback===!0},()=>readToken(process.stdin,line=>process.stderr.
write(line))))).command("list","agents of the configuration file",{},args=>run(asFlags(args),context=>Promise.resolve(listAgents(context)))).command("remove <na\
me>","take it out of the configuration, and its token off the disk",y=>y.positional("name",word("its name here")),args=>run(asFlags(args),context=>removeAgent(context,
reveal(args.name)))).command("test <name>","ask the service whether it takes the token; starts nothing",y=>y.positional("name",word("its name here")),args=>run(
asFlags(args),context=>testAgent(context,reveal(args.name),probeAgent2))).command("resume <name>","end the pause of an agent, once what was wrong is mended",y=>y.
positional("name",word("its name here")),args=>run(asFlags(args),context=>resumeAgent(context,reveal(args.name)))).demandCommand(1,"say add, list, remove, resum\
e or test.")).command("chatgpt","how ChatGPT reaches this relay",chatgpt=>chatgpt.command("doctor [url]","do what ChatGPT does to connect, and name the step tha\
t fails; registers one throw-away client",y=>y.positional("url",more("default: RELAY_PUBLIC_URL")).option("token-env",text2("the variable that holds a token; de\
fault RELAY_TOKEN")),({url,tokenEnv,...args})=>runAlone(asFlags(args),()=>chatgptDoctor({url:url&&reveal(url),tokenEnv,env:process.env}))).demandCommand(1,"say \
doctor.")).command("token","who may call over HTTP",token3=>token3.command("create <name>","make a token and print it, once",y=>y.positional("name",word("whose \
it is, for you to tell them apart")).option("agent",text2("only what this agent may, in this workspace")),args=>run(asFlags(args),context=>createToken(context,reveal(
args.name),args.agent))).command("list","the tokens there are",{},args=>run(asFlags(args),listTokens)).command("revoke <name>","end a token",y=>y.positional("na\
me",word("its id or its name")),args=>run(asFlags(args),context=>revokeToken(context,reveal(args.name)))).demandCommand(1,"say create, list or revoke.")).command(
"hook <verb>","let sessions of a client learn of ended jobs",y=>y.positional("verb",word("install, remove or print what is put into its settings")).option("clie\
nt",text2("claude (default) or codex")).option("global",flag2("for all projects, not for this one alone")),({verb,client,global:global3,...args})=>runAlone(withVerb(
args,"hook",verb),settings=>changeHooks(settings,{verb,client,global:global3,hook:hookFile}))).command("verify","count every promise of the store; changes nothi\
ng",{},args=>run(asFlags(args),verify)).command("doctor","look at machine, store, workers and clients, and say what to do",y=>y.option("fix",flag2("repair what \
can be repaired")).option("adopt",flag2("this folder is the project that was moved or cloned again")).option("fresh",flag2("this folder is another project: keep\
 the old store aside")).conflicts({adopt:["fresh","fix"],fresh:["fix"]}),args=>{let to=args.adopt===!0?"adopt":args.fresh===!0?"fresh":void 0;if(to!==void 0){let change2=settings=>changeStore(
settings,to);return runAlone(withVerb(args,"doctor",`--${to}`),change2)}return run(args.fix===!0?withVerb(args,"doctor","--fix"):args,context=>doctor(context,{fix:args.
fix===!0,server:serverFile}))}).command("gc","shrink what ended long ago; its request ids stay known",y=>y.option("older-than",text2("such as 30d; else RELAY_RE\
TENTION_DAYS")),args=>run(args,context=>gc(context,args.olderThan)))}init_job();var MANY2=1e4;async function agents(context){await sweepFirst(context);let workers=await context.relay.queue.workers(),rows=await documentsOf(context,workers),document={
agents:rows,workers:workers.map(workerDocument)},paused=rows.flatMap(row=>row.paused??[]);return{document,lines:[...pausedLines(context,paused),...linesOf5(context,
rows,workers)]}}async function documentsOf(context,workers){let{store,queue,inbox:inbox2}=context.relay,registered=new Map((await inbox2.agents()).map(record2=>[
record2.agent_id,record2])),configured=new Map(Object.entries(readConfiguration(context.settings.configPath).agents)),executors=knownAgents(context.settings.configPath),
running=(await queue.list({state:"running",limit:500})).jobs.map(row=>row.to),pauses=await queue.pauses.list(),served=workers.flatMap(record2=>record2.agents),busy=await store.
busyAgents(),names=new Set([...registered.keys(),...configured.keys(),...served,...busy,...pauses.map(({agent})=>agent)]),rows=[];for(let agent of[...names].toSorted()){
let serving2=workers.filter(record2=>record2.agents.includes(agent));rows.push({...knownOf(agent,registered.get(agent),executors[agent]),worker_ids:serving2.map(
record2=>record2.worker.id),queued:(await store.ready(agent,{limit:MANY2})).length,running:running.filter(name=>name===agent).length,paused:pauses.find(each=>each.
agent===agent)??null})}return rows.filter(row=>registered.has(row.agent_id)||configured.has(row.agent_id)||row.worker_ids.length+row.queued+row.running>0||row.paused!==
null)}function knownOf(agent,record2,settings){return{agent_id:agent,description:record2?.description??null,registered_at:record2?.registered_at??null,last_seen:record2?.
last_seen??null,configured:settings===void 0?null:{executor:settings.executor,allow_writes:settings.allowWrites,concurrency:settings.concurrency??1}}}function workerDocument({
worker,agents:names,...record2}){return{worker_id:worker.id,pid:worker.pid,agents:names,allow_writes:record2.allow_writes,concurrency:record2.concurrency,started_at:record2.
started_at,log:record2.log??null}}function linesOf5(context,rows,workers){let{screen}=context;if(rows.length===0)return["No agents here yet. Start a worker for \
one: relay worker --agent codex"];let none=paint(screen,"dim","No worker runs here. Start one: relay worker --agent NAME");return[...agentTable(context,rows),"",
...workers.length===0?[none]:workerTable(context,workers)]}var AGENT_HEAD=["AGENT","WORKERS","QUEUED","RUNNING","EXECUTOR","SEEN","DESCRIPTION"];function agentTable({
screen,now},rows){let{none}=signs(screen);return table(screen,AGENT_HEAD,rows.map(row=>[{text:oneLine(row.agent_id),colour:"bold"},unserved(row)?{text:"nobody",
colour:"yellow"}:{text:String(row.worker_ids.length||none)},{text:row.queued===MANY2?`${MANY2}+`:String(row.queued)},{text:String(row.running)},{text:executorOf(
row)??none},{text:row.last_seen===null?none:age(row.last_seen,now)},{text:oneLine(row.description??"")}]))}function unserved(row){return row.queued>0&&row.worker_ids.
length===0}function executorOf({configured}){if(configured!==null)return configured.allow_writes?`${configured.executor}, writes`:configured.executor}var WORKER_HEAD=[
"WORKER","PID","UP","SLOTS","SERVES"];function workerTable({screen,now},workers){let lines=table(screen,WORKER_HEAD,workers.map(record2=>[{text:oneLine(record2.
worker.id),colour:"bold"},{text:String(record2.worker.pid)},{text:age(record2.started_at,now)},{text:String(record2.concurrency)},{text:oneLine(record2.agents.map(
agent=>servedAs(agent,record2)).join(", "))}]));return withLinesBelow(lines,at=>{let log=workers[at]?.log;return log===void 0?[]:[paint(screen,"dim",oneLine(`  \
log: ${log}`))]})}function servedAs(agent,record2){return record2.allow_writes.includes(agent)?`${agent} (writes)`:agent}init_errors();import*as fs59 from"node:fs";async function artifact(context,typed,{which,out}){let{queue}=context.relay,job=await queue.get(await queue.findId(typed)),artifacts=("result"in job?job.result?.
artifacts:void 0)??[];if(which===void 0)return listing(context,job.job_id,artifacts);let found=artifacts.find(({name:name2},at)=>name2===which||String(at+1)===which);
if(found===void 0){let message=`Cannot open artifact "${which.slice(0,80)}" of job "${job.job_id}": it has ${artifacts.length}, and none of this name or number.\
 Run: relay artifact ${job.job_id}`;throw new RelayError("INPUT_INVALID",message)}let text2=await queue.readText(found.blob),{name,mime_type}=found;if(out!==void 0)
return writeNew(out,text2),{document:{job_id:job.job_id,name,mime_type,written:out},lines:[`Written to ${out}.`]};let shown=context.screen.columns===void 0?text2:
visible2(text2);return{document:{job_id:job.job_id,name,mime_type,content:text2},lines:[shown.replace(/\n$/,"")]}}function listing({screen},jobId,artifacts){let rows=artifacts.
map(({name,mime_type,blob},at)=>[{text:String(at+1)},{text:oneLine(name)},{text:oneLine(mime_type)},{text:String(blob.bytes)}]);return{document:{job_id:jobId,artifacts:artifacts.
map(({name,mime_type,blob,metadata})=>({name,mime_type,bytes:blob.bytes,metadata:metadata??null}))},lines:rows.length===0?[]:table(screen,["NO","NAME","TYPE","B\
YTES"],rows),note:rows.length===0?`${jobId} has no artifacts.`:void 0}}function writeNew(path6,text2){try{fs59.writeFileSync(path6,text2,{flag:"wx"})}catch(error){
if(systemCode(error)!=="EEXIST")throw error;let message=`Cannot write "${path6}": it is there already. Name a new file.`;throw new RelayError("INPUT_INVALID",message)}}init_repository();import*as fs60 from"node:fs";import{join as join24}from"node:path";async function candidateOf({git,workspace},record2,trial){if(record2.git_dir===void 0||!fs60.existsSync(record2.path))return commitOf(git,workspace,`refs/heads/${record2.
branch}`);let index=copyIndex(join24(record2.git_dir,"index"),trial.place.cwd),place2={...placeOf(record2),index,env:{GIT_OBJECT_DIRECTORY:trial.objects}};await git.
ask(place2,["add","--all","--","."]);let tree=(await git.ask(place2,["write-tree"])).trim(),head=(await git.ask(place2,["rev-parse","--verify","HEAD"])).trim(),
known2=(await git.ask(place2,["rev-parse","--verify",`${head}^{tree}`])).trim();if(tree===known2)return head;let commit=["commit-tree","-p",head,"-m","What the \
turn left uncommitted.",tree];return(await git.ask(trial.place,commit)).trim()}function copyIndex(original,directory){let copy=join24(directory,"index"),{atime,
mtime}=fs60.statSync(original);return fs60.copyFileSync(original,copy),fs60.utimesSync(copy,atime,mtime),copy}var PLAIN2=["--no-color","--no-ext-diff","--no-textconv","--no-relative","--find-renames","--ignore-submodules=dirty","--submodule=short","--src-prefix=a/","--d\
st-prefix=b/"];async function patchBetween(git,place2,before,after){let diff2=(form2,paths)=>git.run(place2,["diff",...form2,...PLAIN2,before,after,"--",...paths]),numbers=await diff2(
["--numstat","-z"],[]),files=readNumbers(numbers.stdout),disguised=await disguisedAmong(git,place2,after,files),plain=await diff2(["--patch"],disguised.map(without2)),
ends=[numbers,plain];disguised.length>0&&ends.splice(1,0,await diff2(["--patch","--text","--no-renames"],disguised.map(only)));let patch=ends.slice(1).map(({stdout})=>stdout);
return{files,patch:patch.join(""),is_cut:ends.some(({isCut})=>isCut),disguised}}var only=path6=>`:(top,literal)${path6}`,without2=path6=>`:(top,literal,exclude)${path6}`;
async function disguisedAmong(git,place2,after,files){let disguised=[],binary=files.filter(({added})=>added===null);for(let{path:path6}of binary.slice(0,500)){let{
code,stdout}=await git.run(place2,["cat-file","blob",`${after}:${path6}`]);code===0&&isMostlyText(stdout)&&disguised.push(path6)}return disguised}function isMostlyText(blob){
let head=blob.slice(0,8e3);return(head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length??0)<head.length*.1}function readNumbers(text2){let fields=text2.split("\0"),files=[];
for(let at=0;at<fields.length;at+=1){let match=/^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at]??"");if(match===null)continue;let counts={added:countOf(match[1]),deleted:countOf(
match[2])};if(match[3]!==void 0&&match[3]!==""){files.push({path:match[3],...counts});continue}files.push({path:fields[at+2]??"",from:fields[at+1]??"",...counts}),
at+=2}return files}function countOf(text2){return text2===void 0||text2==="-"?null:Number(text2)}init_repository();var DECIDES=/(?:^|\/)(?:\.gitattributes|\.gitmodules|\.mcp\.json|\.envrc|\.(?:claude|codex|githooks|husky|vscode)\/.+)$/;async function diffWorktree(on6,record2){
let nothing={files:[],patch:"",is_cut:!1,merged:!1,conflicts:[],notes:[]};return record2.git_dir===void 0?nothing:inTrial(on6,async trial=>{let candidate=await candidateOf(
on6,record2,trial);if(candidate===void 0)return nothing;let compared=await sidesOf(on6,{record:record2,trial,candidate}),patch=await patchBetween(on6.git,trial.
place,compared.before,compared.after),{merged,conflicts}=compared,notes=[...mergesNote(compared.mergeCommits),...decidesNote(patch.files),...disguisedNote(patch.
disguised)],{files,patch:text2,is_cut}=patch;return{files,patch:text2,is_cut,merged,conflicts,notes}})}async function sidesOf({git,workspace},at){let{record:record2,
trial,candidate}=at,head=await commitOf(git,workspace,"HEAD"),own3={before:record2.base,after:candidate,conflicts:[],mergeCommits:0};if(head===void 0)return{...own3,
merged:!1};if(await isMerged(git,trial.place,{commit:candidate,into:head}))return{...own3,merged:!0};let mergeCommits=await countMerges(git,trial,{candidate,record:record2}),
{tree,conflicts}=await mergeTrees(git,trial,{ours:head,theirs:candidate});if(conflicts.length===0)return{before:head,after:tree,merged:!1,conflicts,mergeCommits};
let shared=await git.run(trial.place,["merge-base",head,candidate]);return{before:shared.code===0?shared.stdout.split(`
`)[0]??record2.base:record2.base,after:candidate,merged:!1,conflicts,mergeCommits}}async function countMerges(git,{place:place2},{candidate,record:record2}){let count4=[
"rev-list","--count","--merges","--end-of-options",candidate,`^${record2.base}`];return Number((await git.ask(place2,count4)).trim())}function mergesNote(count4){
return count4===0?[]:[`Its branch holds ${count4===1?"1 merge commit":`${count4} merge commits`}: it took in other commits and may undo some of them.`]}function decidesNote(files){
let named2=files.filter(({path:path6})=>DECIDES.test(path6)).map(({path:path6})=>path6);if(named2.length===0)return[];let list3=named2.slice(0,10).map(path6=>JSON.
stringify(path6)),more=named2.length>list3.length?` and ${named2.length-list3.length} more`:"";return[`It changes ${list3.join(", ")}${more}, which can make oth\
er programs run or hide something.`]}function disguisedNote(disguised){return disguised.length===0?[]:[`NUL characters would have hidden the change of ${disguised.
slice(0,10).map(path6=>JSON.stringify(path6)).join(", ")}; it is shown as text.`]}async function diff(context,typed){let{queue}=context.relay,job=await queue.get(await queue.findId(typed)),on6=worktreesOf(context),record2=latestWorktree(on6,job),
found=await diffWorktree(on6,record2),{files,patch,is_cut}=found,{path:path6,branch,base}=record2,document={job_id:job.job_id,state:job.state,worktree:{path:path6,
branch,base},files,patch,is_cut,merged:found.merged,conflicts:found.conflicts,notes:found.notes},lines=files.length===0?[...remarksOf(found),"A merge of its wor\
ktree changes nothing."]:[...remarksOf(found),...statOf3(context.screen,files),"",...patchOf(context.screen,patch)],isRunning=job.state==="running"?" Its turn i\
s still running.":"";return{document,lines,note:`${path6} (branch ${branch}).${isRunning}${is_cut?" The patch was cut; git has all of it.":""}`}}function remarksOf({
merged,conflicts,notes}){let conflict=`A merge is refused: conflicts in ${conflicts.join(", ")}. This is what the branch changed.`,remarks=[...conflicts.length>
0?[conflict]:[],...merged?["All of it is merged. This is what the turn changed."]:[],...notes.map(note=>`Note: ${note}`)];return remarks.length===0?[]:[...remarks.
map(oneLine),""]}function statOf3(screen,files){return table(screen,["ADDED","DELETED","FILE"],files.map(file=>[{text:countOf2(file.added),colour:"green"},{text:countOf2(
file.deleted),colour:"red"},{text:oneLine(file.from===void 0?file.path:`${file.from} => ${file.path}`)}]))}function countOf2(lines){return lines===null?"binary":
String(lines)}function patchOf(screen,patch){return visible2(patch).replace(/\n$/,"").split(`
`).map(line=>paint(screen,colourOf(line),line))}function colourOf(line){return line.startsWith("diff ")?"bold":line.startsWith("@@")?"cyan":line.startsWith("+")?
"green":line.startsWith("-")?"red":void 0}init_job();function stateOf(typed){let state=JOB_STATES.find(known2=>known2===typed);if(state!==void 0||typed===void 0)return state;throw new UsageError(`--state "${typed}\
" is none of ${JOB_STATES.join(", ")}.`)}function limitOf(typed){let limit=typed===void 0?void 0:readNumber("limit",typed);if(limit!==void 0&&limit<1)throw new UsageError(
"--limit must be at least 1.");return limit}init_errors();function subjectOf2({job_id,to,from,scope}){return{job_id,to,from:from.agent,scope}}function maySee(caller,job){switch(caller.rights){case"owner":return!0;case"\
agent":return job.from===caller.agent||job.to===caller.agent;case"turn":return caller.scope===void 0||job.scope===caller.scope}}function mayAct(who,caller,job){
if(caller.rights==="owner")return!0;if(!maySee(caller,job))return!1;switch(who){case"anyone":return!0;case"party":return caller.rights==="agent"||hasSent(caller,
job);case"sender":return caller.rights==="agent"?job.from===caller.agent:hasSent(caller,job);case"holder":case"person":case"owner":return!1}}function hasSent(turn,job){
return job.job_id===turn.job_id||turn.above.includes(job.job_id)?!1:job.from===turn.agent||(job.above??[]).includes(turn.job_id)}var JOB_VERBS={answer:"sender",cancel:"party",fork:"sender",merge:"person",recover:"person",retry:"sender",review:"person",steer:"sender"},TOOLS={answer:JOB_VERBS.
answer,ask_user:"holder",cancel:JOB_VERBS.cancel,check_inbox:"anyone",claim_job:"anyone",create_local_conversation:"holder",dispatch:"anyone",dispatch_wait:"any\
one",finish_job:"holder",get_run_context:"holder",list_jobs:"anyone",list_local_conversations:"holder",poll:"anyone",read_local_conversation:"holder",record_plan:"\
holder",record_progress:"holder",record_result:"holder",register_agent:"anyone",server_info:"anyone",update_conversation_title:"holder"},ROUTES={"GET /api/agent\
s":"anyone","GET /api/conversations":"anyone","GET /api/events":"anyone","GET /api/jobs":"anyone","GET /api/jobs/:id":"anyone","GET /api/jobs/:id/activity":"any\
one","GET /api/jobs/:id/artifacts/:number":"anyone","GET /api/jobs/:id/diff":"anyone","GET /api/jobs/:id/events":"anyone","GET /api/jobs/:id/output":"anyone","G\
ET /api/workspaces":"anyone","GET /mcp":"anyone","POST /api/agents/:agent/resume":"owner","POST /api/jobs":"anyone","POST /api/jobs/:id/answer":JOB_VERBS.answer,
"POST /api/jobs/:id/cancel":JOB_VERBS.cancel,"POST /api/jobs/:id/merge":JOB_VERBS.merge,"POST /api/jobs/:id/recover":JOB_VERBS.recover,"POST /api/jobs/:id/retry":JOB_VERBS.
retry,"POST /api/jobs/:id/review":JOB_VERBS.review,"POST /api/jobs/:id/steer":JOB_VERBS.steer,"POST /internal/tool-trace":"holder","POST /mcp":"anyone"},COMMANDS2={
"agent add":"owner","agent list":"anyone","agent remove":"owner","agent resume":"owner","agent test":"owner",agents:"anyone",answer:JOB_VERBS.answer,artifact:"a\
nyone",cancel:JOB_VERBS.cancel,"chatgpt doctor":"anyone",diff:"anyone",dispatch:"anyone",doctor:"anyone","doctor --adopt":"owner","doctor --fix":"owner","doctor\
 --fresh":"owner",fork:JOB_VERBS.fork,gc:"owner","hook install":"owner","hook print":"anyone","hook remove":"owner",inbox:"anyone",list:"anyone",mcp:"anyone",merge:JOB_VERBS.
merge,recover:JOB_VERBS.recover,retry:JOB_VERBS.retry,"review approve":JOB_VERBS.review,"review list":"anyone","review reject":JOB_VERBS.review,serve:"owner",show:"\
anyone",steer:JOB_VERBS.steer,tail:"anyone","token create":"owner","token list":"anyone","token revoke":"owner",top:"anyone",verify:"anyone",why:"anyone",worker:"\
anyone","worker --allow-writes":"owner","worktree clean":"person","worktree list":"anyone"};function whoMay(table2,name){return Object.hasOwn(table2,name)?table2[name]:
void 0}function isForPeople(who){return who===void 0||who==="person"||who==="owner"}init_errors();import{createCipheriv,createDecipheriv,randomBytes as randomBytes8}from"node:crypto";var NONCE_BYTES=12,TAG_BYTES=16,key;function sealCursor(cursor){
let nonce=randomBytes8(NONCE_BYTES),cipher=createCipheriv("aes-256-gcm",keyOfProcess(),nonce),sealed=Buffer.concat([cipher.update(cursor,"utf8"),cipher.final()]);
return Buffer.concat([nonce,cipher.getAuthTag(),sealed]).toString("base64url")}function openCursor(sealed){let bytes=Buffer.from(sealed,"base64url");try{let cipher=createDecipheriv(
"aes-256-gcm",keyOfProcess(),bytes.subarray(0,NONCE_BYTES));cipher.setAuthTag(bytes.subarray(NONCE_BYTES,NONCE_BYTES+TAG_BYTES));let rest2=bytes.subarray(NONCE_BYTES+
TAG_BYTES);return Buffer.concat([cipher.update(rest2),cipher.final()]).toString("utf8")}catch(cause){let message='Cannot list jobs: "cursor" is not one of this \
server. Use next_cursor of the page before, unchanged; after a restart of the server leave it out to begin anew.';throw new RelayError("CURSOR_INVALID",message,
{cause})}}function keyOfProcess(){return key??=randomBytes8(32),key}function queueForTurn(queue,{jobId,agent}){let known2,turn=()=>(known2??=turnOf(queue,{jobId,agent}).catch(error=>{throw known2=void 0,error}),known2),{get,findId,
list:list3,check:check3}=looksOf(queue,turn),by=async()=>({agent:(await turn()).agent});return{...queue,get,findId,list:list3,dispatch:(request,sender)=>queue.dispatch(
request,{...sender,parentId:jobId}),async retry(id,sender){return await check3("retry",id),queue.retry(id,{...sender,parentId:jobId})},async fork(id,prompt,sender){
return await check3("fork",id),queue.fork(id,prompt,{...sender,parentId:jobId})},async cancel(id,how){return await check3("cancel",id),queue.cancel(id,{...how,by:await by()})},
async answer(id,how){return await check3("answer",id),queue.answer(id,{...how,by:await by()})},async steer(id,how){return await check3("steer",id),queue.steer(id,
{...how,by:await by()})},async claim(claim2){return refuseClaim(await turn()),queue.claim(claim2)},async claimGiven(id,claim2){return refuseClaim(await turn()),
queue.claimGiven(id,claim2)},recover:()=>Promise.reject(personNeeded("recover a job",jobId)),resolve:()=>Promise.reject(personNeeded("decide a review",jobId)),waitFor:async(id,wait)=>queue.
waitFor((await get(id)).job_id,wait),activity:async(id,page)=>queue.activity((await get(id)).job_id,page),history:async id=>queue.history((await get(id)).job_id)}}
function personNeeded(what,jobId){let message=`Cannot ${what} from within job "${jobId}": only a person decides that. Say in your answer what has to be decided.`;
return new RelayError("PERSON_NEEDED",message,{details:{job_id:jobId}})}function looksOf(queue,acting){async function get(jobId){let caller=await acting(),job=await readFor(
queue,caller,jobId);if(job!==void 0&&maySee(caller,subjectOf2(job)))return job;let message=`Cannot find job "${jobId.slice(0,80)}" in this workspace: no such jo\
b. List the jobs to see their ids.`;throw new RelayError("JOB_NOT_FOUND",message)}return{get,async findId(typed){let caller=await acting();if(seesAll(caller))return queue.
findId(typed);let id=await queue.findId(typed,job=>maySee(caller,subjectOf2(job)));return(await get(id)).job_id},async list(filter){let caller=await acting();if(seesAll(
caller))return queue.list(filter);let{cursor}=filter,page=await queue.list({...filter,cursor:cursor&&openCursor(cursor)}),isSeen=page.jobs.map(row=>maySee(caller,
row));return{...page,jobs:page.jobs.filter((_,at)=>isSeen[at]),cursors:page.cursors.filter((_,at)=>isSeen[at]).map(sealCursor),next_cursor:page.next_cursor&&sealCursor(
page.next_cursor),damaged:[]}},async check(verb,jobId){let caller=await acting(),job=await get(jobId),above=caller.rights==="turn"?await idsAbove(queue,job):[];
if(!mayAct(JOB_VERBS[verb],caller,{...subjectOf2(job),above}))throw forbidden(verb,caller,jobId)}}}function seesAll(caller){return caller.rights==="owner"||caller.
rights==="turn"&&caller.scope===void 0}async function readFor(queue,caller,jobId){try{return await queue.get(jobId)}catch(error){if(!(error instanceof RelayError)||
seesAll(caller))throw error;return}}async function turnOf(queue,{jobId,agent=""}){let job=await readIfAny2(queue,jobId);if(job===void 0)return{rights:"turn",job_id:jobId,
agent,above:[]};let above=await idsAbove(queue,job);return{rights:"turn",job_id:jobId,agent:job.to,scope:job.scope,above}}function refuseClaim({job_id,scope}){if(scope===
void 0)return;let message=`Cannot claim a job from within job "${job_id}": it was sent by the remote caller "${scope}", and its turn takes no other work. Work o\
n your own task.`;throw new RelayError("FORBIDDEN",message,{details:{job_id}})}var MOST_ABOVE=16;async function idsAbove(queue,job){let ids=[];for(let next=job;next?.
parent!==void 0&&ids.length<MOST_ABOVE;next=await readIfAny2(queue,next.parent.job_id))ids.push(next.parent.job_id);return ids}async function readIfAny2(queue,jobId){
try{return await queue.get(jobId)}catch(error){if(error instanceof RelayError&&error.code==="JOB_NOT_FOUND")return;throw error}}function forbidden(verb,caller,jobId){
if(caller.rights==="turn"){let why3=caller.job_id===jobId||caller.above.includes(jobId)?"your turn works for it, so its sender or a person decides that":"your t\
urn did not send it",message2=`Cannot ${verb} job "${jobId}" from within job "${caller.job_id}": ${why3}. Say in your answer what you want of it.`;return new RelayError(
"FORBIDDEN",message2,{details:{job_id:jobId}})}let agent=caller.rights==="agent"?caller.agent:"owner",message=`Cannot ${verb} job "${jobId}" as "${agent}": that\
 is for its sender or a person. finish_job or the tools of your run end or report about a job that you were given.`;return new RelayError("FORBIDDEN",message,{details:{
job_id:jobId}})}var HEAD5=["NEWS","JOB","AGE","ITEM"];async function inbox(context,typed,ack){let{relay,settings}=context,agent=readAgent(typed);if(ack.length>0&&settings.parentJob!==
void 0&&agent!==settings.agent)throw personNeeded(`acknowledge what "${agent}" has to look at`,settings.parentJob);let acknowledged=ack.length===0?0:await relay.
inbox.acknowledge(agent,ack),items=await relay.inbox.items(agent),note=ack.length===0?void 0:`${acknowledged} of ${ack.length} acknowledged.`;return{document:{agent,
items,acknowledged},lines:linesOf6(context,agent,items),note}}function linesOf6({screen,now},agent,items){return items.length===0?[`The inbox of ${agent} is emp\
ty.`]:[...table(screen,HEAD5,items.map(item=>[{text:item.kind.replace("_"," ")},{text:item.job_id,colour:"bold"},{text:age(item.at,now)},{text:oneLine(item.item_id)}])),
"",paint(screen,"dim",`Done with one: relay inbox ${agent} --ack ITEM`)]}init_job();init_layout();init_transition();var ENDED_AS={complete:"completed",fail:"failed",release:"given_back",lose:"lost",park:"parked",flag:"flagged",cancel:"cancelled",expire:"expi\
red"};function replay(events){let job;return events.map(event=>{let next=transition(job,event);if(next.outcome==="refused")throw new Error(`Cannot replay a log:\
 ${next.message}`);return job=next.job,{event,job}})}function turnsOf(steps){let turns=[];for(let{event,job}of steps){event.type==="claim"&&turns.push(begun(event,
job));let turn=turns.at(-1),endedAs=ENDED_AS[event.type];turn?.ended_as!=="running"||endedAs===void 0||(turn.ended_at=event.at,turn.ended_as=endedAs,turn.error=
("error"in event?event.error:void 0)??null,turn.usage=("result"in event?event.result?.usage:void 0)??null)}return turns}function begun(event,job){return{attempt:job.
attempts,token:job.token,worker_id:event.worker.id,pid:event.worker.pid,started_at:event.at,ended_at:null,ended_as:"running",error:null,usage:null}}async function jobDocument(context,job){let{relay}=context,{queue,store}=relay,layout=layoutOf(store.location),{output_blob:blob,...result}=resultOf(job)??{output:""},
hasResult=resultOf(job)!==void 0;return{job_id:job.job_id,state:job.state,why:await queue.why(job),request_id:job.request_id,to:job.to,from:job.from,task:job.task,
attempts:job.attempts,max_attempts:job.max_attempts,token:job.token,priority:job.priority,labels:job.labels,ttl_ms:job.ttl_ms??null,expires_at:job.expires_at??null,
not_before:job.state==="queued"?job.not_before??null:null,parent:job.parent??null,fork:job.fork??null,thread_id:job.thread_id??null,created_at:job.created_at,updated_at:job.
updated_at,result:hasResult?{...result,output:await wholeOutput(relay,job)}:null,error:job.state==="failed"?job.error:null,last_error:job.last_error??null,review:reviewOf(
job),question:openQuestion(job)??null,worktrees:worktreesOf(context).records.of(job.job_id).map(({path:path6,branch,base,token:token3})=>({path:path6,branch,base,
token:token3})),deliveries:await relay.inbox.deliveries(job.job_id),turns:turnsOf(replay(await queue.history(job.job_id))),files:{log:layout.log(job.job_id),activity:layout.
activity(job.job_id),output:blob===void 0?null:layout.output(job.job_id,blob.file)}}}async function wholeOutput(relay,job){let result=resultOf(job);return result===
void 0?"":(await relay.queue.output(result,0,Number.MAX_SAFE_INTEGER)).text}function resultOf(job){return"result"in job?job.result:void 0}function reviewOf(job){
return job.state==="needs_review"?{kind:job.phase,reason:job.reason}:job.state==="needs_recovery"?{kind:"recovery",reason:job.reason}:null}var LONGEST_TEXT=2e4;async function show(context,typed){await sweepFirst(context);let job=await context.relay.queue.get(await context.relay.queue.findId(typed)),
document=await jobDocument(context,job);return{document,lines:linesOf7(context,document,needOf(job))}}function linesOf7(context,doc,need){let{screen}=context,state=stateCell(
screen,need==="answer"?"needs_answer":doc.state),title=`${paint(screen,state.colour,state.text)}  ${paint(screen,"bold",doc.job_id)}`,decide=need===void 0?[]:[decision(
screen,doc,need)];return[title,oneLine(doc.why),...decide,"",...facts(screen,factsOf2(context,doc)),...section(screen,"prompt",text(doc.task.prompt)),...section(
screen,"question",questionOf(doc)),...section(screen,"result",doc.result===null?[]:text(doc.result.output)),...section(screen,"structured",structuredOf(doc)),...section(
screen,"artifacts",artifactsOf(doc)),...section(screen,"error",errorOf(doc)),...section(screen,"attempts",doc.turns.length===0?[]:attempts(context,doc.turns)),...section(
screen,"told",facts(screen,deliveriesOf(context,doc))),...section(screen,"files",facts(screen,filesOf(doc)))]}function decision(screen,doc,need){let line=`${signs(
screen).arrow} ${commandsFor(need,doc.job_id)}`;return paint(screen,"yellow",line)}function factsOf2({now},doc){let{task}=doc,session=doc.from.session===void 0?
"":` (session ${doc.from.session})`;return[["to",doc.to],["from",`${doc.from.agent}${session}`],["created",moment(doc.created_at,now)],["updated",moment(doc.updated_at,
now)],["attempts",`${doc.attempts} of ${doc.max_attempts}`],["not before",doc.not_before===null?void 0:moment(doc.not_before,now)],["expires",doc.expires_at===null?
void 0:moment(doc.expires_at,now)],["priority",doc.priority===0?void 0:String(doc.priority)],["labels",doc.labels.length===0?void 0:doc.labels.join(", ")],["may\
 write",writes(task)],["review",task.require_review===!0?"before it runs":void 0],["folder",task.cwd],["model",task.model],["effort",task.effort],["conversation",
task.conversation_key],["thread",doc.thread_id??void 0],["parent",doc.parent?.job_id],["request",doc.request_id]].map(([name,value])=>[name,value===void 0?void 0:
oneLine(value)])}function writes(task){if(task.write===!0)return task.worktree===!0?"yes, in a worktree of its own":"yes"}function questionOf({question}){if(question===
null)return[];let choices=(question.choices??[]).map(choice=>`- ${oneLine(choice)}`);return[...text(question.text),...choices]}function structuredOf({result}){return result?.
structured===void 0?[]:text(JSON.stringify(result.structured,void 0,2))}function artifactsOf({job_id,result}){return(result?.artifacts??[]).map(({name,blob},at)=>`${oneLine(
name)}, ${blob.bytes} bytes: relay artifact ${job_id} ${at+1}`)}function errorOf({last_error:error}){return error===null?[]:[oneLine(error.code),...text(error.message)]}
function filesOf({result,files,worktrees}){return[["log",files.log],["activity",files.activity],["output",files.output??void 0],...worktrees.map(({path:path6,branch})=>[
"worktree",`${path6} (branch ${branch})`]),...(result?.touched_files??[]).map(file=>["touched",file])].map(([name,value])=>[name,value===void 0?void 0:oneLine(value)])}
function deliveriesOf({now},{deliveries}){return deliveries.flatMap(({news,offered,seen,done})=>{let told=offered.map(each=>`told ${receipt(each,now)}`);return seen!==
null&&seen.at!==done?.at&&told.push(`seen ${receipt(seen,now)}`),done!==null&&told.push(`done ${receipt(done,now)}`),told.map(said=>[news.replace(/^\d+-/,""),oneLine(
said)])})}function receipt({way,session,at},now){return`${moment(at,now)} by ${way.replaceAll("_"," ")}, session ${session}`}var HEAD6=["TRY","ENDED AS","TOOK",
"WORKER","PID","TOKENS","WHY"];function attempts({screen,now},turns){let narrow={...screen,columns:screen.columns&&screen.columns-INDENT.length};return table(narrow,
HEAD6,turns.map(turn=>[{text:String(turn.attempt)},{text:turn.ended_as.replace("_"," ")},{text:took(turn,now)},{text:oneLine(turn.worker_id)},{text:String(turn.
pid)},{text:tokens(turn.usage)??signs(screen).none},{text:turn.error===null?"":oneLine(`${turn.error.code} ${turn.error.message}`)}]))}function took(turn,now){return age(
turn.started_at,turn.ended_at===null?now:Date.parse(turn.ended_at))}function tokens(usage2){let parts=[usage2?.input_tokens===void 0?void 0:`${usage2.input_tokens}\
 in`,usage2?.output_tokens===void 0?void 0:`${usage2.output_tokens} out`,usage2?.cost_usd===void 0?void 0:`$${usage2.cost_usd.toFixed(2)}`].filter(part=>part!==
void 0);return parts.length===0?void 0:parts.join(", ")}var INDENT="  ";function section(screen,name,lines){return lines.length===0?[]:["",paint(screen,"bold",name),
...lines.map(line=>INDENT+line)]}function text(raw){let kept=raw.length>LONGEST_TEXT?raw.slice(0,LONGEST_TEXT):raw,lines=visible2(kept).replace(/\n+$/,"").split(
`
`);return kept===raw?lines:[...lines,`[${raw.length-kept.length} more characters; --json has all of them]`]}init_errors();init_job();var SIGNAL_EXITS={SIGINT:130,SIGTERM:143,SIGHUP:129};async function waitForOutput(context,wait){let{jobId,deduped,timeoutMs=1/0}=wait,tell2=createTeller(context),
late=setTimeout(()=>{sayWhyQueued(context,jobId)},PATIENCE_MS),{job,stop}=await untilStopped(signal=>watchUntilEnded(context,{jobId,timeoutMs,signal,onLook:tell2})).
finally(()=>clearTimeout(late)),ended2=isFinal(job);ended2&&await context.relay.inbox.seen(senderOf(context),job);let document={...await jobDocument(context,job),
deduped,timed_out:!ended2&&stop===void 0};if(!ended2)return{document,...unfinished(job,{stop,timeoutMs})};if(job.state!=="completed"||job.expunged===!0)return{document,
lines:[],refusal:endOf(job)};let output=visible2(await wholeOutput(context.relay,job)).replace(/\n$/,"");return{document,lines:output===""?[]:[output]}}async function untilStopped(work){
let controller=new AbortController,stop,listeners=["SIGINT","SIGTERM","SIGHUP"].map(name=>{let listener=()=>{stop??=name,controller.abort()};return process.once(
name,listener),()=>process.off(name,listener)});try{return{...await work(controller.signal),stop}}finally{for(let remove3 of listeners)remove3()}}function exitOfSignal(stop){
return SIGNAL_EXITS[stop]}var PATIENCE_MS=3e3;async function sayWhyQueued({relay,note},jobId){try{let job=await relay.queue.get(jobId);job.state==="queued"&&note(
await relay.queue.why(job))}catch(error){if(!(error instanceof RelayError))throw error}}var SWEEP_EVERY_MS=1e3;function watchUntilEnded(context,watch3){let{jobId,
timeoutMs,signal,onLook}=watch3,{clock}=context.relay,sweptAt=Number.NEGATIVE_INFINITY;return context.relay.queue.waitFor(jobId,{until:isFinal,timeoutMs,signal,
onLook:async job=>{await onLook(job),await context.serve(job),!(job.state!=="running"||clock.monotonic()-sweptAt<SWEEP_EVERY_MS)&&(sweptAt=clock.monotonic(),await sweepFirst(
context))}})}function createTeller({note}){let told="";return job=>{let need=needOf(job);need!==void 0&&need!==told&&note(`waiting for a person: ${commandsFor(need,
job.job_id)}`),told=need??""}}function unfinished(job,{stop,timeoutMs}){let onward=`It goes on; look with "relay show ${job.job_id}", end it with "relay cancel ${job.
job_id}".`;if(stop!==void 0){let message2=`Stopped waiting on ${stop}; job "${job.job_id}" is ${job.state}. ${onward}`;return{lines:[],refusal:{code:"INTERRUPTE\
D",message:message2,exit:exitOfSignal(stop)}}}let message=`Job "${job.job_id}" is still ${job.state} after ${timeoutMs} ms. ${onward}`;return{lines:[job.job_id],
refusal:{code:"WAIT_TIMED_OUT",message,exit:EXIT.stillRunning}}}function endOf(job){let look3=`Look: relay show ${job.job_id}`;switch(job.state){case"failed":{let message=`\
Job "${job.job_id}" failed: ${job.error.message.trim().replace(/\.$/,"")}. ${look3}`;return{code:oneLine(job.error.code),message,exit:EXIT.refused}}case"cancell\
ed":{let reason=job.reason===void 0?"":` (${job.reason})`;return{code:"JOB_CANCELLED",message:`Job "${job.job_id}" was cancelled${reason}. ${look3}`,exit:EXIT.refused}}case"\
completed":return{code:"EXPUNGED",message:`Job "${job.job_id}" completed at ${job.updated_at}, but its result was removed when its retention was over. Use a new\
 request id to do it again.`,exit:EXIT.refused};default:return{code:"JOB_EXPIRED",message:`Job "${job.job_id}" is ${job.state}. ${look3}`,exit:EXIT.refused}}}var LINES=200,STRETCH=1e3;async function tail(context,typed,options){let{queue}=context.relay;await sweepFirst(context);let jobId=await queue.findId(typed);await queue.
get(jobId);let next=createReader(context,jobId),print3=async()=>context.write((await next()).map(line=>lineOf4(context,line))),done={document:void 0,lines:[]};if(!options.
follow)return await print3(),done;let{stop}=await untilStopped(signal=>watchUntilEnded(context,{jobId,timeoutMs:1/0,signal,onLook:print3}));if(stop===void 0)return done;
let message=`Stopped following on ${stop}; the job goes on.`;return{...done,refusal:{code:"INTERRUPTED",message,exit:exitOfSignal(stop)}}}function createReader({
relay},jobId){let version2=0,after,receipts=new Set;async function addedReceipts(){let added=(await relay.inbox.deliveries(jobId)).flatMap(receiptsOf2).filter(receipt2=>!receipts.
has(JSON.stringify(receipt2)));for(let receipt2 of added)receipts.add(JSON.stringify(receipt2));return added}async function addedActivity(){let found=[];for(;;){
let limit=after===void 0?LINES:STRETCH,entries=await relay.queue.activity(jobId,{after,limit}),isFirst=after===void 0;if(after=entries.at(-1)?.after??after??0,found.
push(...entries),isFirst||entries.length<STRETCH)return found}}return async()=>{let steps=replay(await relay.queue.history(jobId)),added=steps.filter(({event})=>event.
version>version2);return version2=steps.at(-1)?.event.version??version2,[...added.map(step=>({at:step.event.at,rank:rankOf2(step.event),step})),...(await addedActivity()).
map(entry=>({at:entry.at,rank:1,entry})),...(await addedReceipts()).map(receipt2=>({at:receipt2.at,rank:3,receipt:receipt2}))].toSorted((a2,b)=>a2.at===b.at?a2.
rank-b.rank:a2.at<b.at?-1:1)}}function rankOf2({type}){return type==="enqueue"||type==="claim"||type==="spawn"?0:2}function receiptsOf2({news,offered,seen,done}){
return[...offered.map(each=>({step:"offered",news,...each})),...seen===null||seen.at===done?.at?[]:[{step:"seen",news,...seen}],...done===null?[]:[{step:"done",
news,...done}]]}function lineOf4(context,line){return"receipt"in line?receiptLine(context,line.receipt):"step"in line?stepLine(context,line.step):activityLine(context,
line.entry)}function stepLine({screen,json:json2},{event,job}){let text2=sentenceOf(event);if(json2){let{version:version2,at,type}=event,{state:state2,token:token3,
attempts:attempts2}=job;return jsonText({line:"event",at,version:version2,event:type,state:state2,token:token3,attempts:attempts2,text:text2})}let state=stateCell(
screen,event.type==="ask"?"needs_answer":job.state);return columns(screen,{at:event.at,kind:state.text,colour:state.colour,text:text2})}function activityLine({screen,
json:json2},entry){if(json2)return jsonText({line:"activity",...entry});let ok=entry.ok===!1?" (failed)":"",text2=[entry.tool,entry.text].filter(part=>part).join(
": ")+ok,kind=`  ${entry.kind.replace("_"," ")}`,colour=entry.ok===!1||entry.kind==="warning"?"red":"dim";return columns(screen,{at:entry.at,kind,colour,text:text2})}
function receiptLine({screen,json:json2},receipt2){if(json2)return jsonText({line:"delivery",...receipt2});let{at,step,way,session}=receipt2,text2=`by ${way.replaceAll(
"_"," ")}, session ${session}`;return columns(screen,{at,kind:`  ${step}`,colour:"dim",text:text2})}var KIND_WIDTH=16;function columns(screen,row){let time2=row.
at.slice(11,19),left3=`${paint(screen,"dim",time2)}  ${paint(screen,row.colour,row.kind.padEnd(KIND_WIDTH))}`,room=(screen.columns??1/0)-time2.length-KIND_WIDTH-
4;return`${left3}  ${cut(screen,oneLine(row.text),Math.max(room,signs(screen).more.length))}`}function sentenceOf(event){switch(event.type){case"enqueue":return`\
for ${event.to}, from ${event.from.agent}`;case"claim":return`taken by worker ${event.worker.id} (pid ${event.worker.pid})`;case"spawn":return`started process ${event.
process.pid}`;case"complete":return tokens(event.result.usage)??"";case"fail":{let again=event.retry_at===void 0?"":`; may be tried again at ${event.retry_at}`;
return`${event.error.code}: ${event.error.message}${again}`}case"park":return`${event.error.code}: ${event.error.message}`;case"release":case"lose":case"flag":return event.
reason;case"resolve":return withNote(`decided by ${event.by.person}`,event.note);case"recover":return withNote(`recovered by ${event.by.person}`,event.note);case"\
cancel":return withNote(`by ${nameOf4(event.by)}`,event.reason);case"ask":return event.text;case"run":return event.run.url===void 0?"its run goes on elsewhere":
`its run: ${event.run.url}`;case"steer":return withNote(`guided by ${nameOf4(event.by)}`,event.text);case"answer":return withNote(`answered by ${nameOf4(event.by)}`,
event.answer);case"expire":return"its time to live is over"}}function withNote(text2,note){return note===void 0?text2:`${text2}: ${note}`}function nameOf4(by){return"\
person"in by?by.person:by.agent}async function why2(context,typed){await sweepFirst(context);let{queue}=context.relay,job=await queue.get(await queue.findId(typed)),sentence=await queue.why(job);
return{document:{job_id:job.job_id,state:job.state,why:sentence},lines:[oneLine(sentence)]}}function lookVerbs(relay,{run,reveal,words}){let{text:text2,texts,flag:flag2,word,more,id}=words;return relay.command("list","jobs: what needs you first, then r\
unning, queued and ended ones",y=>y.option("state",text2(`only this state: ${JOB_STATES.join(", ")}`)).option("to",text2("only for this agent")).option("from",text2(
"only from this agent")).option("label",text2("only with this label")).option("since",text2("only what changed since then: a time, or so long ago, as 2h")).option(
"limit",text2("rows of a page")).option("cursor",text2("where the page before ended")),({state,to,from,label,since,limit,cursor,...args})=>run(args,context=>list(
context,{state:stateOf(state),to,from,label,since:since===void 0?void 0:readSince("since",since,context.now),cursor,limit:limitOf(limit)}))).command("show <id>",
"everything about one job",y=>y.positional("id",id),args=>run(args,context=>show(context,reveal(args.id)))).command("tail <id>","what happens to a job and what \
it tells",y=>y.positional("id",id).option("follow",{...flag2("go on to its end"),alias:"f"}),args=>run(args,context=>tail(context,reveal(args.id),{follow:args.follow===
!0}))).command("why <id>","one sentence: what it waits for, or how it ended",y=>y.positional("id",id),args=>run(args,context=>why2(context,reveal(args.id)))).command(
"diff <id>","what a job changed in its worktree",y=>y.positional("id",id),args=>run(args,context=>diff(context,reveal(args.id)))).command("artifact <id> [name]",
"the files that came with a result, or the content of one",y=>y.positional("id",id).positional("name",more("its name or number")).option("out",text2("write it t\
o this new file")),args=>run(args,context=>artifact(context,reveal(args.id),{which:args.name===void 0?void 0:reveal(args.name),out:args.out}))).command("inbox <\
agent>","what an agent has to look at",y=>y.positional("agent",word("whose inbox")).option("ack",texts("items that are dealt with")),args=>run(args,context=>inbox(
context,reveal(args.agent),(args.ack??[]).map(reveal)))).command("agents","who is known here, who serves them, how much waits",{},args=>run(asFlags(args),agents))}init_errors();init_request();import{resolve as resolve12}from"node:path";async function dispatch2(context,asked,input){let{relay,settings}=context,timeoutMs=map(asked.timeout,text2=>readDuration("timeout",text2));if(timeoutMs!==void 0&&
asked.wait!==!0)throw new UsageError("--timeout says how long --wait waits; give both.");let limits={maxTaskBytes:settings.maxTaskBytes},prompt=await promptOf(asked.
prompt,input,settings.maxTaskBytes),request=parseRequest(requestOf(asked,{prompt,now:context.now}),limits),sender=senderFor(context,asked.wait===!0),{job,deduped}=await relay.
queue.dispatch(request,sender);if(await context.serve(job),asked.wait===!0)return waitForOutput(context,{jobId:job.job_id,deduped,timeoutMs});let{job_id,request_id,
state}=job,note=`${deduped?"This request is known already. ":""}${await relay.queue.why(job)}`;return{document:{job_id,request_id,deduped,state},lines:[job_id],
note}}function requestOf(asked,{prompt,now}){return{to:asked.agent,task:{prompt,write:asked.write,worktree:asked.worktree,cwd:map(asked.cwd,path6=>resolve12(path6)),
model:asked.model,effort:asked.effort,conversation_key:asked.conversation,require_review:asked.review},request_id:asked.requestId,ttl_ms:map(asked.ttl,text2=>readDuration(
"ttl",text2)),max_attempts:map(asked.maxAttempts,text2=>readNumber("max-attempts",text2)),priority:map(asked.priority,text2=>readNumber("priority",text2)),not_before:map(
asked.notBefore,text2=>readInstant("not-before",text2,now)),labels:asked.label}}async function promptOf(typed,input,maximum){if(typed!==void 0&&typed!=="-")return typed;
if(typed===void 0&&input.isTTY===!0)throw new UsageError("say what to do: type the prompt behind it, or - to read it from here.");return withoutLastNewline(await readText4(
input,maximum))}async function readText4(input,maximum){let chunks=[],bytes=0;for await(let chunk of input){if(!Buffer.isBuffer(chunk))throw new TypeError("Stan\
dard input must be read as bytes.");if(chunks.push(chunk),bytes+=chunk.length,bytes>maximum)break}let whole=Buffer.concat(chunks);try{return new TextDecoder("ut\
f-8",{fatal:bytes<=maximum}).decode(whole)}catch(cause){let message="Cannot dispatch: standard input is not UTF-8 text. Convert it first.";throw new RelayError(
"TASK_INVALID",message,{cause})}}function withoutLastNewline(text2){return text2.replace(/\r?\n$/,"")}function map(text2,read3){return text2===void 0?void 0:read3(
text2)}async function fork(context,typed,input){let{relay,settings}=context,forkOf2=await relay.queue.findId(typed.id),prompt=await promptOf(typed.prompt,input,settings.
maxTaskBytes),sender={...senderFor(context),request_id:typed.requestId},{job,deduped}=await relay.queue.fork(forkOf2,prompt,sender);await context.serve(job);let{
job_id,request_id,state}=job,note=`${deduped?"This request is known already. ":""}${await relay.queue.why(job)}`;return{document:{job_id,request_id,deduped,state,
fork_of:forkOf2},lines:[job_id],note}}function sendVerbs(relay,{run,reveal,words}){let{text:text2,texts,flag:flag2,word,more,id}=words;return relay.command("dispatch <agent> [prompt]","send a job; i\
ts id on stdout, or with --wait what it gave",y=>y.positional("agent",word("who shall do it")).positional("prompt",more("what to do; - or nothing reads standard\
 input; after -- it may begin with a dash")).option("request-id",text2("your name for it: the same one again is the same job")).option("write",flag2("let it cha\
nge files")).option("worktree",flag2("let it work in a git worktree of its own")).option("cwd",text2("the folder to work in")).option("model",text2("the model")).
option("effort",text2("the reasoning effort")).option("conversation",text2("continue the thread of this name")).option("priority",text2("-100 to 100; higher fir\
st")).option("label",{...texts("a word to find it by; may be repeated"),nargs:1}).option("ttl",text2("how long it is worth doing, such as 90s, 2h or millisecond\
s")).option("max-attempts",text2("how often it may be tried")).option("not-before",text2("earliest start: a time, or from now on such as 15m")).option("review",
flag2("let a person approve it before it runs")).option("wait",flag2("wait for it and print what it gave")).option("timeout",text2("longest wait, milliseconds o\
r such as 90s; ends with exit code 3")),args=>run(args,context=>dispatch2(context,{...args,agent:reveal(args.agent),prompt:args.prompt===void 0?void 0:reveal(args.
prompt),label:args.label?.map(reveal)},process.stdin))).command("fork <id> [prompt]","a new job that goes on from a copy of the thread of another one",y=>y.positional(
"id",id).positional("prompt",more("what to do there; - or nothing reads standard input")).option("request-id",text2("your name for it: the same one again is the\
 same job")),args=>run(args,context=>{let prompt=args.prompt===void 0?void 0:reveal(args.prompt),asked={id:reveal(args.id),prompt,requestId:args.requestId};return fork(
context,asked,process.stdin)})).command("retry <id>","a new job with the task of one that has ended",y=>y.positional("id",id),args=>run(args,context=>retry(context,
reveal(args.id)))).command("steer <id> <text>","say something to a job that a cloud agent works on",y=>y.positional("id",id).positional("text",word("the guidanc\
e")),args=>run(args,context=>steer(context,reveal(args.id),reveal(args.text))))}var PROMPT_HINT="; quote a prompt of several words, and put -- before one that begins with a dash.";function parserOf(parsing){let{argv,version:version2,words}=parsing,
{flag:flag2}=words,relay=yargs_default(argv).scriptName("relay").usage(`Usage: $0 VERB

Hands work from agent to agent and never loses it.`).parserConfiguration({"parse-numbers":!1,"parse-positional-numbers":!1,"dot-notation":!1,"boolean-negation":!1,
"camel-case-expansion":!0}).option("json",{...flag2("print one JSON document"),default:!1}).option("verbose",{...flag2("add the stack to an error"),default:!1});
return processVerbs([sendVerbs,lookVerbs,decideVerbs,keepVerbs].reduce((all,add)=>add(all,parsing),relay)).demandCommand(1,"say what to do.").strict().recommendCommands().
version(version2).help().wrap(process.stdout.isTTY?Math.min(100,process.stdout.columns):100).exitProcess(!1).fail((message,error)=>{throw usageOf(message,error,
argv[0])})}function processVerbs(relay){return relay.command("top","the list, live: look, answer, approve, cancel",{},misplaced).command("mcp","the tools over M\
CP, on standard input and output",{},misplaced).command("worker","claim jobs and run them; see relay worker --help",{},misplaced).command("serve","the page, the\
 JSON API and MCP over HTTP; see relay serve --help",{},misplaced)}function usageOf(message,error,verb=""){if(error!==void 0&&!(error instanceof UsageError)&&error.
name!=="YError")return error;let said=message??error?.message??"cannot be understood",what=said.replace(/^Not enough non-option arguments.*$/,"something is miss\
ing.").replace(/^Unknown (argument.*)$/,`unknown $1${verb==="dispatch"||verb==="fork"?PROMPT_HINT:"."}`),isKnown=/^\w+$/.test(verb)&&!said.startsWith("Did you m\
ean")&&!said.includes(verb);return new UsageError(`${what} See: relay${isKnown?` ${verb}`:""} --help`)}function misplaced(){throw new UsageError("mcp, worker, s\
erve and top come first, their flags behind them.")}import{userInfo}from"node:os";init_errors();init_errors();import*as fs61 from"node:fs";import{basename as basename9}from"node:path";var SHELL=/^(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh|busybox|nu|elvish|pwsh)$/;function endWhenUnprintable(program){
process.stderr.on("error",()=>{}),process.stdout.on("error",error=>{systemCode(error)==="EPIPE"&&process.exit(),refuse(`the system answered ${systemCode(error)??
error.message}. What was done stays done`)}),isClosed()&&refuse("it is closed. Nothing was done");function refuse(why3){process.stderr.write(lineOf5(program,unprintable(
why3))),process.exit(1)}}function unprintable(why3){let message=`Cannot write to standard output: ${why3}; send the output to another place.`;return new RelayError("OUTPUT_UNWRITABLE",message)}
function lineOf5(program,{code,message}){return`${program}: ${code} ${message}
`}function isClosed(){if(process.platform!=="linux")return!1;try{let{rdev}=fs61.fstatSync(1);if(rdev===0||rdev!==fs61.statSync("/dev/null").rdev)return!1;let parent=`\
/proc/${process.ppid}`;return SHELL.test(basename9(fs61.readlinkSync(`${parent}/exe`)))&&isReadable("/proc/self/fd/1")&&!isSameNull(`${parent}/fd/1`)}catch(error){
if(systemCode(error)===void 0)throw error;return systemCode(error)==="EBADF"}}function isSameNull(path6){return fs61.readlinkSync(path6)==="/dev/null"&&isReadable(
path6)}function isReadable(path6){return(fs61.lstatSync(path6).mode&256)!==0}init_search_path();init_relay();init_errors();init_lock();init_process();init_pause();import{once as once10}from"node:events";import*as fs62 from"node:fs";import{dirname as dirname19}from"node:path";
import{setTimeout as pause2}from"node:timers/promises";init_environment();function workerEnvironment(own3,names,settings){return{...passedOn(own3,names),RELAY_DATA_DIR:settings.dataDir,RELAY_WORKSPACE:settings.workspace,
RELAY_CONFIG:settings.configPath,RELAY_LEASE_MS:String(settings.leaseMs),RELAY_HEARTBEAT_MS:String(settings.heartbeatMs),RELAY_ALLOW_WRITES:settings.allowWrites?
"1":"0"}}var START_MS2=5e3,LOOK_MS3=50,AGAIN_MS=3e4,FAILED_AGAIN_MS=5*6e4,FAILURE_CHARACTERS=1e3,LATER_MS=1e3;function createAutospawn(options){let{queue,settings,clock}=options;
if(!settings.autospawn)return;let starting=new Map,later3=new Map;function lookLater(agent){if(later3.has(agent))return;let timer=setTimeout(()=>{later3.delete(
agent),ensureOrTell(agent)},LATER_MS);later3.set(agent,timer.unref())}async function ensure(agent){let how=options.agents()[agent];if(how===void 0)return;let writes2=how.
allowWrites||settings.allowWrites;if(await isServed(queue,agent,writes2))return;let log=openLog2(queue.autospawned.log(agent));try{let release=await tryLock(log.
path);if(release===void 0)return lookLater(agent);if(await isServed(queue,agent,writes2))return await release();await start2(options,{agent,env:variablesFor(how),
log}).catch(async error=>{throw await release(),error}),enlisted(options,{agent,writes:writes2}).then(release)}finally{fs62.closeSync(log.fd)}}async function ensureOrTell(agent){
try{await ensure(agent)}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error;await noteFailure(options,agent,error)}}async function ensureOnce(agent){
let mine=starting.get(agent)??ensureOrTell(agent).finally(()=>starting.delete(agent));return starting.set(agent,mine),mine}async function isLeft(agent,how){let now=clock.
now(),writes2=how.allowWrites||settings.allowWrites,due=await queue.nextWork(agent,{writes:writes2});if(due===void 0||due>now||standingOf(await queue.pauses.of(
agent),now).is==="paused")return!1;let latest=await queue.autospawned.latest(agent);if(latest===void 0)return!0;let pauseMs=latest.failure===void 0?AGAIN_MS:FAILED_AGAIN_MS;
return Math.abs(now-Date.parse(latest.at))>=pauseMs}return{async serve(job){job.state==="queued"&&await ensureOnce(job.to)},async serveAgain(){try{for(let[agent,
how]of Object.entries(options.agents()))await isLeft(agent,how)&&await ensureOnce(agent)}catch(error){if(!(error instanceof RelayError))throw error}}}}async function isServed(queue,agent,writes2){return(await serving(queue,agent,writes2)).length>0}async function serving(queue,agent,writes2){return(await queue.
workers()).filter(record2=>record2.stays===!0&&record2.agents.includes(agent)&&record2.allow_writes.includes(agent)===writes2&&liveness(record2.worker)==="alive")}
function openLog2(path6){return fs62.mkdirSync(dirname19(path6),{recursive:!0,mode:448}),{path:path6,fd:fs62.openSync(path6,"a+",384)}}async function start2({queue,
clock,settings,env:env2,program},{agent,env:names,log}){fs62.accessSync(program),await queue.autospawned.keep({agent,at:new Date(clock.now()).toISOString(),log:log.
path});let{spawn:spawn3}=await import("node:child_process"),idle=String(settings.autospawnIdleMs),worker=[program,"--spawned","--agent",agent,"--idle-timeout",idle],
shell=spawn3("/bin/sh",["-c",'"$@" &',"sh",process.execPath,...worker],{cwd:dirname19(log.path),env:workerEnvironment(env2,names,settings),detached:!0,stdio:["i\
gnore",log.fd,log.fd]});await once10(shell,"exit")}async function enlisted({queue,clock,warn:warn3},wanted){let late=clock.monotonic()+START_MS2;try{for(;clock.
monotonic()<late&&!await isServed(queue,wanted.agent,wanted.writes);)await pause2(LOOK_MS3,void 0,{ref:!1})}catch(error){if(!mayHeal(error))throw error;warn3(`c\
annot see whether the worker of "${wanted.agent}" serves: ${String(error)}`)}}async function noteFailure({queue,clock,warn:warn3},agent,error){let failure2=error instanceof
Error?error.message:String(error);warn3(`cannot start a worker for "${agent}": ${failure2}`);let at=new Date(clock.now()).toISOString(),record2={agent,at,log:queue.
autospawned.log(agent),failure:failure2.slice(0,FAILURE_CHARACTERS)};try{await queue.autospawned.keep(record2)}catch(again){if(!(again instanceof RelayError)&&systemCode(
again)===void 0)throw again}}init_table();var TOLD=["RELAY_JOB","RELAY_TURN","RELAY_AGENT","RELAY_WORKSPACE","RELAY_DATA_DIR"];var LEVELS_OF_A_TURN=32;function turnAbove(dataDir){if(process.platform!=="linux")return;let pid=process.ppid;for(let level=0;level<LEVELS_OF_A_TURN&&pid>1;level+=
1){let told=toldTo(pid),isHere=told.RELAY_DATA_DIR===dataDir;if(told.RELAY_TURN!==void 0&&isHere)return told.RELAY_JOB;pid=processTable.one(pid)?.parent??0}}function toldTo(pid){
let entries=Buffer.from(processTable.environment(pid)??"","latin1").toString("utf8");return Object.fromEntries(entries.split("\0").flatMap(entry=>{let name=TOLD.
find(each=>entry.startsWith(`${each}=`));return name===void 0?[]:[[name,entry.slice(name.length+1)]]}))}function turnOfVerb(verb,{parentJob,dataDir}){let name=verb.join(" "),who=whoMay(COMMANDS2,name);if(who==="anyone")return parentJob;let jobId=parentJob??turnAbove(
dataDir);if(jobId!==void 0&&isForPeople(who))throw personNeeded(`run "relay ${name}"`,jobId);return jobId}var Parsed=class extends Error{work;constructor(work){super("The command line is parsed."),this.work=work}};async function runVerb(flags,verb,worker){let close=()=>{};
try{let settings=settingsFor(flags),relay=await openRelay(settings);close=relay.close;let context=contextOf({relay,settings,json:flags.json},worker);print2(context,
await verb(context))}catch(error){process.exitCode=tell(error,flags)}finally{close()}}async function runWithoutStore(flags,verb){try{let answer2=await verb(settingsFor(
flags));print2({json:flags.json,write:writeLines},answer2)}catch(error){process.exitCode=tell(error,flags)}}function settingsFor({_:verb}){let settings=readSettings(
process.env,process.cwd());return useSafePath(process.env,settings.workspace),{...settings,parentJob:turnOfVerb(verb,settings)}}function tell(error,{verbose}){if(error instanceof
UsageError)return warn2(`relay: USAGE ${error.message}`),EXIT.usage;let code=error instanceof RelayError?error.code:systemCode(error);if(!(error instanceof Error)||
code===void 0)throw error;return warn2(`relay: ${code} ${error.message}`),verbose&&process.stderr.write(`${visible2(error.stack??"")}
`),EXIT.refused}function endWithOutput(){endWhenUnprintable("relay")}function contextOf(from,program){let{relay,settings}=from,{env:env2}=process,workers=createAutospawn(
{...relay,settings,env:env2,program,agents:()=>knownAgents(settings.configPath),warn:warn2}),{parentJob,agent}=settings;return{...from,relay:parentJob===void 0?
relay:(jobId=>({...relay,queue:queueForTurn(relay.queue,{jobId,agent})}))(parentJob),env:env2,serve:async job=>workers?.serve(job),person:personName(),screen:screenOf(
process.stdout,process.env),now:relay.clock.now(),write:writeLines,note:warn2}}function print2({json:json2,write},{document,lines,note,refusal:refusal4}){json2||
write(lines),!json2&&note!==void 0&&warn2(note),json2&&document!==void 0&&write([jsonText(document,process.stdout.isTTY?2:0)]),refusal4!==void 0&&(warn2(`relay:\
 ${refusal4.code} ${refusal4.message}`),process.exitCode=refusal4.exit)}function writeLines(lines){writeOut(lines.map(line=>`${line}
`).join(""))}function writeOut(text2){let screen=screenOf(process.stdout,process.env);text2!==""&&process.stdout.write(process.stdout.isTTY&&!screen.unicode?ascii(
text2):text2)}function warn2(line){let screen=screenOf(process.stderr,process.env),text2=oneLine(line);process.stderr.write(`${process.stderr.isTTY&&!screen.unicode?
ascii(text2):text2}
`)}function personName(){try{return oneLine(userInfo().username)||"unknown"}catch(error){if(systemCode(error)===void 0)throw error;return`uid ${process.getuid?.()??
"unknown"}`}}function hideWords(argv){let hidden2=[],hide2=word=>`\0${hidden2.push(word)-1}`,end=argv.indexOf("--"),before=end===-1?argv:argv.slice(0,end),after=end===-1?[]:
argv.slice(end+1);return{argv:[...before.map(word=>hideData(word,hide2)),...after.map(hide2)],reveal:word=>word.startsWith("\0")?hidden2[Number(word.slice(1))]??
word:word}}function hideData(word,hide2){if(word==="-"||/^["']/.test(word))return hide2(word);let flag2=/^(--[\w-]+=)(["'][^]*)$/.exec(word);return flag2?.[1]===
void 0||flag2[2]===void 0?word:flag2[1]+hide2(flag2[2])}var package_default={version:"0.1.0"};var PROCESSES={mcp:"server.js",worker:"worker.js",serve:"http.js",top:"top.js"},besideThis=file=>join25(import.meta.dirname,file),[first="",...rest]=process.argv.
slice(2),processFile=Object.hasOwn(PROCESSES,first)?PROCESSES[first]:void 0;processFile===void 0?(endWithOutput(),await runCommand(process.argv.slice(2))):await runInstead(
besideThis(processFile),rest);async function runCommand(typed){let{argv,reveal}=hideWords(typed),parsing={argv,reveal,run:(flags,verb)=>{throw new Parsed(()=>runVerb(
flags,verb,besideThis("worker.js")))},runAlone:(flags,verb)=>{throw new Parsed(()=>runWithoutStore(flags,verb))},hookFile:besideThis("hook.js"),serverFile:besideThis(
"server.js"),probeAgent,version:package_default.version,words:wordsOf2(reveal)};try{parserOf(parsing).parseSync()}catch(error){error instanceof Parsed?await error.
work():process.exitCode=tell(error,{verbose:typed.includes("--verbose")})}}
