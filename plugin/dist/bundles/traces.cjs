"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){throw err=[e],e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var VERSION,init_version=__esm({"node_modules/@opentelemetry/api/build/esm/version.js"(){VERSION="1.9.1"}});function _makeCompatibilityCheck(ownVersion){let acceptedVersions=new Set([ownVersion]),rejectedVersions=new Set,myVersionMatch=ownVersion.match(re);if(!myVersionMatch)
return()=>!1;let ownVersionParsed={major:+myVersionMatch[1],minor:+myVersionMatch[2],patch:+myVersionMatch[3],prerelease:myVersionMatch[4]};if(ownVersionParsed.
prerelease!=null)return function(globalVersion){return globalVersion===ownVersion};function _reject(v){return rejectedVersions.add(v),!1}function _accept(v){return acceptedVersions.
add(v),!0}return function(globalVersion){if(acceptedVersions.has(globalVersion))return!0;if(rejectedVersions.has(globalVersion))return!1;let globalVersionMatch=globalVersion.
match(re);if(!globalVersionMatch)return _reject(globalVersion);let globalVersionParsed={major:+globalVersionMatch[1],minor:+globalVersionMatch[2],patch:+globalVersionMatch[3],
prerelease:globalVersionMatch[4]};return globalVersionParsed.prerelease!=null||ownVersionParsed.major!==globalVersionParsed.major?_reject(globalVersion):ownVersionParsed.
major===0?ownVersionParsed.minor===globalVersionParsed.minor&&ownVersionParsed.patch<=globalVersionParsed.patch?_accept(globalVersion):_reject(globalVersion):ownVersionParsed.
minor<=globalVersionParsed.minor?_accept(globalVersion):_reject(globalVersion)}}var re,isCompatible,init_semver=__esm({"node_modules/@opentelemetry/api/build/es\
m/internal/semver.js"(){init_version();re=/^(\d+)\.(\d+)\.(\d+)(-(.+))?$/;isCompatible=_makeCompatibilityCheck(VERSION)}});function registerGlobal(type,instance,diag3,allowOverride=!1){var _a;let api=_global[GLOBAL_OPENTELEMETRY_API_KEY]=(_a=_global[GLOBAL_OPENTELEMETRY_API_KEY])!==
null&&_a!==void 0?_a:{version:VERSION};if(!allowOverride&&api[type]){let err=new Error(`@opentelemetry/api: Attempted duplicate registration of API: ${type}`);return diag3.
error(err.stack||err.message),!1}if(api.version!==VERSION){let err=new Error(`@opentelemetry/api: Registration of version v${api.version} for ${type} does not m\
atch previously registered API v${VERSION}`);return diag3.error(err.stack||err.message),!1}return api[type]=instance,diag3.debug(`@opentelemetry/api: Registered\
 a global for ${type} v${VERSION}.`),!0}function getGlobal(type){var _a,_b;let globalVersion=(_a=_global[GLOBAL_OPENTELEMETRY_API_KEY])===null||_a===void 0?void 0:
_a.version;if(!(!globalVersion||!isCompatible(globalVersion)))return(_b=_global[GLOBAL_OPENTELEMETRY_API_KEY])===null||_b===void 0?void 0:_b[type]}function unregisterGlobal(type,diag3){
diag3.debug(`@opentelemetry/api: Unregistering a global for ${type} v${VERSION}.`);let api=_global[GLOBAL_OPENTELEMETRY_API_KEY];api&&delete api[type]}var major,
GLOBAL_OPENTELEMETRY_API_KEY,_global,init_global_utils=__esm({"node_modules/@opentelemetry/api/build/esm/internal/global-utils.js"(){init_version();init_semver();
major=VERSION.split(".")[0],GLOBAL_OPENTELEMETRY_API_KEY=Symbol.for(`opentelemetry.js.api.${major}`),_global=typeof globalThis=="object"?globalThis:typeof self==
"object"?self:typeof window=="object"?window:typeof global=="object"?global:{}}});function logProxy(funcName,namespace,args){let logger=getGlobal("diag");if(logger)return logger[funcName](namespace,...args)}var DiagComponentLogger,init_ComponentLogger=__esm(
{"node_modules/@opentelemetry/api/build/esm/diag/ComponentLogger.js"(){init_global_utils();DiagComponentLogger=class{constructor(props){this._namespace=props.namespace||
"DiagComponentLogger"}debug(...args){return logProxy("debug",this._namespace,args)}error(...args){return logProxy("error",this._namespace,args)}info(...args){return logProxy(
"info",this._namespace,args)}warn(...args){return logProxy("warn",this._namespace,args)}verbose(...args){return logProxy("verbose",this._namespace,args)}}}});var DiagLogLevel,init_types=__esm({"node_modules/@opentelemetry/api/build/esm/diag/types.js"(){(function(DiagLogLevel2){DiagLogLevel2[DiagLogLevel2.NONE=0]="NON\
E",DiagLogLevel2[DiagLogLevel2.ERROR=30]="ERROR",DiagLogLevel2[DiagLogLevel2.WARN=50]="WARN",DiagLogLevel2[DiagLogLevel2.INFO=60]="INFO",DiagLogLevel2[DiagLogLevel2.
DEBUG=70]="DEBUG",DiagLogLevel2[DiagLogLevel2.VERBOSE=80]="VERBOSE",DiagLogLevel2[DiagLogLevel2.ALL=9999]="ALL"})(DiagLogLevel||(DiagLogLevel={}))}});function createLogLevelDiagLogger(maxLevel,logger){maxLevel<DiagLogLevel.NONE?maxLevel=DiagLogLevel.NONE:maxLevel>DiagLogLevel.ALL&&(maxLevel=DiagLogLevel.ALL),
logger=logger||{};function _filterFunc(funcName,theLevel){let theFunc=logger[funcName];return typeof theFunc=="function"&&maxLevel>=theLevel?theFunc.bind(logger):
function(){}}return{error:_filterFunc("error",DiagLogLevel.ERROR),warn:_filterFunc("warn",DiagLogLevel.WARN),info:_filterFunc("info",DiagLogLevel.INFO),debug:_filterFunc(
"debug",DiagLogLevel.DEBUG),verbose:_filterFunc("verbose",DiagLogLevel.VERBOSE)}}var init_logLevelLogger=__esm({"node_modules/@opentelemetry/api/build/esm/diag/\
internal/logLevelLogger.js"(){init_types()}});var API_NAME,DiagAPI,init_diag=__esm({"node_modules/@opentelemetry/api/build/esm/api/diag.js"(){init_ComponentLogger();init_logLevelLogger();init_types();init_global_utils();
API_NAME="diag",DiagAPI=class _DiagAPI{static instance(){return this._instance||(this._instance=new _DiagAPI),this._instance}constructor(){function _logProxy(funcName){
return function(...args){let logger=getGlobal("diag");if(logger)return logger[funcName](...args)}}let self2=this,setLogger=(logger,optionsOrLogLevel={logLevel:DiagLogLevel.
INFO})=>{var _a,_b,_c;if(logger===self2){let err=new Error("Cannot use diag as the logger for itself. Please use a DiagLogger implementation like ConsoleDiagLog\
ger or a custom implementation");return self2.error((_a=err.stack)!==null&&_a!==void 0?_a:err.message),!1}typeof optionsOrLogLevel=="number"&&(optionsOrLogLevel=
{logLevel:optionsOrLogLevel});let oldLogger=getGlobal("diag"),newLogger=createLogLevelDiagLogger((_b=optionsOrLogLevel.logLevel)!==null&&_b!==void 0?_b:DiagLogLevel.
INFO,logger);if(oldLogger&&!optionsOrLogLevel.suppressOverrideMessage){let stack=(_c=new Error().stack)!==null&&_c!==void 0?_c:"<failed to generate stacktrace>";
oldLogger.warn(`Current logger will be overwritten from ${stack}`),newLogger.warn(`Current logger will overwrite one already registered from ${stack}`)}return registerGlobal(
"diag",newLogger,self2,!0)};self2.setLogger=setLogger,self2.disable=()=>{unregisterGlobal(API_NAME,self2)},self2.createComponentLogger=options=>new DiagComponentLogger(
options),self2.verbose=_logProxy("verbose"),self2.debug=_logProxy("debug"),self2.info=_logProxy("info"),self2.warn=_logProxy("warn"),self2.error=_logProxy("erro\
r")}}}});var baggageEntryMetadataSymbol,init_symbol=__esm({"node_modules/@opentelemetry/api/build/esm/baggage/internal/symbol.js"(){baggageEntryMetadataSymbol=Symbol("Ba\
ggageEntryMetadata")}});function baggageEntryMetadataFromString(str){return typeof str!="string"&&(diag.error(`Cannot create baggage metadata from unknown type: ${typeof str}`),str=""),
{__TYPE__:baggageEntryMetadataSymbol,toString(){return str}}}var diag,init_utils=__esm({"node_modules/@opentelemetry/api/build/esm/baggage/utils.js"(){init_diag();
init_symbol();diag=DiagAPI.instance()}});function createContextKey(description){return Symbol.for(description)}var BaseContext,ROOT_CONTEXT,init_context=__esm({"node_modules/@opentelemetry/api/build/es\
m/context/context.js"(){BaseContext=class _BaseContext{constructor(parentContext){let self2=this;self2._currentContext=parentContext?new Map(parentContext):new Map,
self2.getValue=key=>self2._currentContext.get(key),self2.setValue=(key,value)=>{let context2=new _BaseContext(self2._currentContext);return context2._currentContext.
set(key,value),context2},self2.deleteValue=key=>{let context2=new _BaseContext(self2._currentContext);return context2._currentContext.delete(key),context2}}},ROOT_CONTEXT=
new BaseContext}});function createNoopMeter(){return NOOP_METER}var NoopMeter,NoopMetric,NoopCounterMetric,NoopUpDownCounterMetric,NoopGaugeMetric,NoopHistogramMetric,NoopObservableMetric,
NoopObservableCounterMetric,NoopObservableGaugeMetric,NoopObservableUpDownCounterMetric,NOOP_METER,NOOP_COUNTER_METRIC,NOOP_GAUGE_METRIC,NOOP_HISTOGRAM_METRIC,NOOP_UP_DOWN_COUNTER_METRIC,
NOOP_OBSERVABLE_COUNTER_METRIC,NOOP_OBSERVABLE_GAUGE_METRIC,NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC,init_NoopMeter=__esm({"node_modules/@opentelemetry/api/build/\
esm/metrics/NoopMeter.js"(){NoopMeter=class{constructor(){}createGauge(_name,_options){return NOOP_GAUGE_METRIC}createHistogram(_name,_options){return NOOP_HISTOGRAM_METRIC}createCounter(_name,_options){
return NOOP_COUNTER_METRIC}createUpDownCounter(_name,_options){return NOOP_UP_DOWN_COUNTER_METRIC}createObservableGauge(_name,_options){return NOOP_OBSERVABLE_GAUGE_METRIC}createObservableCounter(_name,_options){
return NOOP_OBSERVABLE_COUNTER_METRIC}createObservableUpDownCounter(_name,_options){return NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC}addBatchObservableCallback(_callback,_observables){}removeBatchObservableCallback(_callback){}},
NoopMetric=class{},NoopCounterMetric=class extends NoopMetric{add(_value,_attributes){}},NoopUpDownCounterMetric=class extends NoopMetric{add(_value,_attributes){}},
NoopGaugeMetric=class extends NoopMetric{record(_value,_attributes){}},NoopHistogramMetric=class extends NoopMetric{record(_value,_attributes){}},NoopObservableMetric=
class{addCallback(_callback){}removeCallback(_callback){}},NoopObservableCounterMetric=class extends NoopObservableMetric{},NoopObservableGaugeMetric=class extends NoopObservableMetric{},
NoopObservableUpDownCounterMetric=class extends NoopObservableMetric{},NOOP_METER=new NoopMeter,NOOP_COUNTER_METRIC=new NoopCounterMetric,NOOP_GAUGE_METRIC=new NoopGaugeMetric,
NOOP_HISTOGRAM_METRIC=new NoopHistogramMetric,NOOP_UP_DOWN_COUNTER_METRIC=new NoopUpDownCounterMetric,NOOP_OBSERVABLE_COUNTER_METRIC=new NoopObservableCounterMetric,
NOOP_OBSERVABLE_GAUGE_METRIC=new NoopObservableGaugeMetric,NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC=new NoopObservableUpDownCounterMetric}});var NoopContextManager,init_NoopContextManager=__esm({"node_modules/@opentelemetry/api/build/esm/context/NoopContextManager.js"(){init_context();NoopContextManager=
class{active(){return ROOT_CONTEXT}with(_context,fn,thisArg,...args){return fn.call(thisArg,...args)}bind(_context,target){return target}enable(){return this}disable(){
return this}}}});var API_NAME2,NOOP_CONTEXT_MANAGER,ContextAPI,init_context2=__esm({"node_modules/@opentelemetry/api/build/esm/api/context.js"(){init_NoopContextManager();init_global_utils();
init_diag();API_NAME2="context",NOOP_CONTEXT_MANAGER=new NoopContextManager,ContextAPI=class _ContextAPI{constructor(){}static getInstance(){return this._instance||
(this._instance=new _ContextAPI),this._instance}setGlobalContextManager(contextManager){return registerGlobal(API_NAME2,contextManager,DiagAPI.instance())}active(){
return this._getContextManager().active()}with(context2,fn,thisArg,...args){return this._getContextManager().with(context2,fn,thisArg,...args)}bind(context2,target){
return this._getContextManager().bind(context2,target)}_getContextManager(){return getGlobal(API_NAME2)||NOOP_CONTEXT_MANAGER}disable(){this._getContextManager().
disable(),unregisterGlobal(API_NAME2,DiagAPI.instance())}}}});var TraceFlags,init_trace_flags=__esm({"node_modules/@opentelemetry/api/build/esm/trace/trace_flags.js"(){(function(TraceFlags2){TraceFlags2[TraceFlags2.NONE=0]=
"NONE",TraceFlags2[TraceFlags2.SAMPLED=1]="SAMPLED"})(TraceFlags||(TraceFlags={}))}});var INVALID_SPANID,INVALID_TRACEID,INVALID_SPAN_CONTEXT,init_invalid_span_constants=__esm({"node_modules/@opentelemetry/api/build/esm/trace/invalid-span-constan\
ts.js"(){init_trace_flags();INVALID_SPANID="0000000000000000",INVALID_TRACEID="00000000000000000000000000000000",INVALID_SPAN_CONTEXT={traceId:INVALID_TRACEID,spanId:INVALID_SPANID,
traceFlags:TraceFlags.NONE}}});var NonRecordingSpan,init_NonRecordingSpan=__esm({"node_modules/@opentelemetry/api/build/esm/trace/NonRecordingSpan.js"(){init_invalid_span_constants();NonRecordingSpan=
class{constructor(spanContext=INVALID_SPAN_CONTEXT){this._spanContext=spanContext}spanContext(){return this._spanContext}setAttribute(_key,_value){return this}setAttributes(_attributes){
return this}addEvent(_name,_attributes){return this}addLink(_link){return this}addLinks(_links){return this}setStatus(_status){return this}updateName(_name){return this}end(_endTime){}isRecording(){
return!1}recordException(_exception,_time){}}}});function getSpan(context2){return context2.getValue(SPAN_KEY)||void 0}function getActiveSpan(){return getSpan(ContextAPI.getInstance().active())}function setSpan(context2,span){
return context2.setValue(SPAN_KEY,span)}function deleteSpan(context2){return context2.deleteValue(SPAN_KEY)}function setSpanContext(context2,spanContext){return setSpan(
context2,new NonRecordingSpan(spanContext))}function getSpanContext(context2){var _a;return(_a=getSpan(context2))===null||_a===void 0?void 0:_a.spanContext()}var SPAN_KEY,
init_context_utils=__esm({"node_modules/@opentelemetry/api/build/esm/trace/context-utils.js"(){init_context();init_NonRecordingSpan();init_context2();SPAN_KEY=createContextKey(
"OpenTelemetry Context Key SPAN")}});function isValidHex(id,length){if(typeof id!="string"||id.length!==length)return!1;let r=0;for(let i=0;i<id.length;i+=4)r+=(isHex[id.charCodeAt(i)]|0)+(isHex[id.
charCodeAt(i+1)]|0)+(isHex[id.charCodeAt(i+2)]|0)+(isHex[id.charCodeAt(i+3)]|0);return r===length}function isValidTraceId(traceId){return isValidHex(traceId,32)&&
traceId!==INVALID_TRACEID}function isValidSpanId(spanId){return isValidHex(spanId,16)&&spanId!==INVALID_SPANID}function isSpanContextValid(spanContext){return isValidTraceId(
spanContext.traceId)&&isValidSpanId(spanContext.spanId)}function wrapSpanContext(spanContext){return new NonRecordingSpan(spanContext)}var isHex,init_spancontext_utils=__esm(
{"node_modules/@opentelemetry/api/build/esm/trace/spancontext-utils.js"(){init_invalid_span_constants();init_NonRecordingSpan();isHex=new Uint8Array([0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,0,0,0,0,0,0,0,1,1,1,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1])}});function isSpanContext(spanContext){return spanContext!==null&&typeof spanContext=="object"&&"spanId"in spanContext&&typeof spanContext.spanId=="string"&&"trace\
Id"in spanContext&&typeof spanContext.traceId=="string"&&"traceFlags"in spanContext&&typeof spanContext.traceFlags=="number"}var contextApi,NoopTracer,init_NoopTracer=__esm(
{"node_modules/@opentelemetry/api/build/esm/trace/NoopTracer.js"(){init_context2();init_context_utils();init_NonRecordingSpan();init_spancontext_utils();contextApi=
ContextAPI.getInstance(),NoopTracer=class{startSpan(name,options,context2=contextApi.active()){if(!!options?.root)return new NonRecordingSpan;let parentFromContext=context2&&
getSpanContext(context2);return isSpanContext(parentFromContext)&&isSpanContextValid(parentFromContext)?new NonRecordingSpan(parentFromContext):new NonRecordingSpan}startActiveSpan(name,arg2,arg3,arg4){
let opts,ctx,fn;if(arguments.length<2)return;arguments.length===2?fn=arg2:arguments.length===3?(opts=arg2,fn=arg3):(opts=arg2,ctx=arg3,fn=arg4);let parentContext=ctx??
contextApi.active(),span=this.startSpan(name,opts,parentContext),contextWithSpanSet=setSpan(parentContext,span);return contextApi.with(contextWithSpanSet,fn,void 0,
span)}}}});var NOOP_TRACER,ProxyTracer,init_ProxyTracer=__esm({"node_modules/@opentelemetry/api/build/esm/trace/ProxyTracer.js"(){init_NoopTracer();NOOP_TRACER=new NoopTracer,
ProxyTracer=class{constructor(provider,name,version,options){this._provider=provider,this.name=name,this.version=version,this.options=options}startSpan(name,options,context2){
return this._getTracer().startSpan(name,options,context2)}startActiveSpan(_name,_options,_context,_fn){let tracer=this._getTracer();return Reflect.apply(tracer.
startActiveSpan,tracer,arguments)}_getTracer(){if(this._delegate)return this._delegate;let tracer=this._provider.getDelegateTracer(this.name,this.version,this.options);
return tracer?(this._delegate=tracer,this._delegate):NOOP_TRACER}}}});var NoopTracerProvider,init_NoopTracerProvider=__esm({"node_modules/@opentelemetry/api/build/esm/trace/NoopTracerProvider.js"(){init_NoopTracer();NoopTracerProvider=
class{getTracer(_name,_version,_options){return new NoopTracer}}}});var NOOP_TRACER_PROVIDER,ProxyTracerProvider,init_ProxyTracerProvider=__esm({"node_modules/@opentelemetry/api/build/esm/trace/ProxyTracerProvider.js"(){init_ProxyTracer();
init_NoopTracerProvider();NOOP_TRACER_PROVIDER=new NoopTracerProvider,ProxyTracerProvider=class{getTracer(name,version,options){var _a;return(_a=this.getDelegateTracer(
name,version,options))!==null&&_a!==void 0?_a:new ProxyTracer(this,name,version,options)}getDelegate(){var _a;return(_a=this._delegate)!==null&&_a!==void 0?_a:NOOP_TRACER_PROVIDER}setDelegate(delegate){
this._delegate=delegate}getDelegateTracer(name,version,options){var _a;return(_a=this._delegate)===null||_a===void 0?void 0:_a.getTracer(name,version,options)}}}});var SamplingDecision,init_SamplingResult=__esm({"node_modules/@opentelemetry/api/build/esm/trace/SamplingResult.js"(){(function(SamplingDecision3){SamplingDecision3[SamplingDecision3.
NOT_RECORD=0]="NOT_RECORD",SamplingDecision3[SamplingDecision3.RECORD=1]="RECORD",SamplingDecision3[SamplingDecision3.RECORD_AND_SAMPLED=2]="RECORD_AND_SAMPLED"})(
SamplingDecision||(SamplingDecision={}))}});var SpanKind,init_span_kind=__esm({"node_modules/@opentelemetry/api/build/esm/trace/span_kind.js"(){(function(SpanKind2){SpanKind2[SpanKind2.INTERNAL=0]="INTERN\
AL",SpanKind2[SpanKind2.SERVER=1]="SERVER",SpanKind2[SpanKind2.CLIENT=2]="CLIENT",SpanKind2[SpanKind2.PRODUCER=3]="PRODUCER",SpanKind2[SpanKind2.CONSUMER=4]="CO\
NSUMER"})(SpanKind||(SpanKind={}))}});var SpanStatusCode,init_status=__esm({"node_modules/@opentelemetry/api/build/esm/trace/status.js"(){(function(SpanStatusCode2){SpanStatusCode2[SpanStatusCode2.UNSET=
0]="UNSET",SpanStatusCode2[SpanStatusCode2.OK=1]="OK",SpanStatusCode2[SpanStatusCode2.ERROR=2]="ERROR"})(SpanStatusCode||(SpanStatusCode={}))}});function validateKey(key){return VALID_KEY_REGEX.test(key)}function validateValue(value){return VALID_VALUE_BASE_REGEX.test(value)&&!INVALID_VALUE_COMMA_EQUAL_REGEX.
test(value)}var VALID_KEY_CHAR_RANGE,VALID_KEY,VALID_VENDOR_KEY,VALID_KEY_REGEX,VALID_VALUE_BASE_REGEX,INVALID_VALUE_COMMA_EQUAL_REGEX,init_tracestate_validators=__esm(
{"node_modules/@opentelemetry/api/build/esm/trace/internal/tracestate-validators.js"(){VALID_KEY_CHAR_RANGE="[_0-9a-z-*/]",VALID_KEY=`[a-z]${VALID_KEY_CHAR_RANGE}\
{0,255}`,VALID_VENDOR_KEY=`[a-z0-9]${VALID_KEY_CHAR_RANGE}{0,240}@[a-z]${VALID_KEY_CHAR_RANGE}{0,13}`,VALID_KEY_REGEX=new RegExp(`^(?:${VALID_KEY}|${VALID_VENDOR_KEY}\
)$`),VALID_VALUE_BASE_REGEX=/^[ -~]{0,255}[!-~]$/,INVALID_VALUE_COMMA_EQUAL_REGEX=/,|=/}});var MAX_TRACE_STATE_ITEMS,MAX_TRACE_STATE_LEN,LIST_MEMBERS_SEPARATOR,LIST_MEMBER_KEY_VALUE_SPLITTER,TraceStateImpl,init_tracestate_impl=__esm({"node_modules/@op\
entelemetry/api/build/esm/trace/internal/tracestate-impl.js"(){init_tracestate_validators();MAX_TRACE_STATE_ITEMS=32,MAX_TRACE_STATE_LEN=512,LIST_MEMBERS_SEPARATOR=
",",LIST_MEMBER_KEY_VALUE_SPLITTER="=",TraceStateImpl=class _TraceStateImpl{constructor(rawTraceState){this._internalState=new Map,rawTraceState&&this._parse(rawTraceState)}set(key,value){
let traceState=this._clone();return traceState._internalState.has(key)&&traceState._internalState.delete(key),traceState._internalState.set(key,value),traceState}unset(key){
let traceState=this._clone();return traceState._internalState.delete(key),traceState}get(key){return this._internalState.get(key)}serialize(){return Array.from(
this._internalState.keys()).reduceRight((agg,key)=>(agg.push(key+LIST_MEMBER_KEY_VALUE_SPLITTER+this.get(key)),agg),[]).join(LIST_MEMBERS_SEPARATOR)}_parse(rawTraceState){
rawTraceState.length>MAX_TRACE_STATE_LEN||(this._internalState=rawTraceState.split(LIST_MEMBERS_SEPARATOR).reduceRight((agg,part)=>{let listMember=part.trim(),i=listMember.
indexOf(LIST_MEMBER_KEY_VALUE_SPLITTER);if(i!==-1){let key=listMember.slice(0,i),value=listMember.slice(i+1,part.length);validateKey(key)&&validateValue(value)&&
agg.set(key,value)}return agg},new Map),this._internalState.size>MAX_TRACE_STATE_ITEMS&&(this._internalState=new Map(Array.from(this._internalState.entries()).reverse().
slice(0,MAX_TRACE_STATE_ITEMS))))}_keys(){return Array.from(this._internalState.keys()).reverse()}_clone(){let traceState=new _TraceStateImpl;return traceState.
_internalState=new Map(this._internalState),traceState}}}});function createTraceState(rawTraceState){return new TraceStateImpl(rawTraceState)}var init_utils2=__esm({"node_modules/@opentelemetry/api/build/esm/trace/intern\
al/utils.js"(){init_tracestate_impl()}});var context,init_context_api=__esm({"node_modules/@opentelemetry/api/build/esm/context-api.js"(){init_context2();context=ContextAPI.getInstance()}});var diag2,init_diag_api=__esm({"node_modules/@opentelemetry/api/build/esm/diag-api.js"(){init_diag();diag2=DiagAPI.instance()}});var API_NAME3,TraceAPI,init_trace=__esm({"node_modules/@opentelemetry/api/build/esm/api/trace.js"(){init_global_utils();init_ProxyTracerProvider();init_spancontext_utils();
init_context_utils();init_diag();API_NAME3="trace",TraceAPI=class _TraceAPI{constructor(){this._proxyTracerProvider=new ProxyTracerProvider,this.wrapSpanContext=
wrapSpanContext,this.isSpanContextValid=isSpanContextValid,this.deleteSpan=deleteSpan,this.getSpan=getSpan,this.getActiveSpan=getActiveSpan,this.getSpanContext=
getSpanContext,this.setSpan=setSpan,this.setSpanContext=setSpanContext}static getInstance(){return this._instance||(this._instance=new _TraceAPI),this._instance}setGlobalTracerProvider(provider){
let success=registerGlobal(API_NAME3,this._proxyTracerProvider,DiagAPI.instance());return success&&this._proxyTracerProvider.setDelegate(provider),success}getTracerProvider(){
return getGlobal(API_NAME3)||this._proxyTracerProvider}getTracer(name,version){return this.getTracerProvider().getTracer(name,version)}disable(){unregisterGlobal(
API_NAME3,DiagAPI.instance()),this._proxyTracerProvider=new ProxyTracerProvider}}}});var trace,init_trace_api=__esm({"node_modules/@opentelemetry/api/build/esm/trace-api.js"(){init_trace();trace=TraceAPI.getInstance()}});var init_esm=__esm({"node_modules/@opentelemetry/api/build/esm/index.js"(){init_utils();init_context();init_NoopMeter();init_SamplingResult();init_span_kind();init_status();
init_trace_flags();init_utils2();init_spancontext_utils();init_invalid_span_constants();init_context_api();init_diag_api();init_trace_api()}});var recorder_exports={};__export(recorder_exports,{createRecorder:()=>createRecorder});module.exports=__toCommonJS(recorder_exports);init_esm();init_esm();init_esm();init_esm();var SUPPRESS_TRACING_KEY=createContextKey("OpenTelemetry SDK Context Key SUPPRESS_TRACING");function suppressTracing(context2){return context2.setValue(
SUPPRESS_TRACING_KEY,!0)}function isTracingSuppressed(context2){return context2.getValue(SUPPRESS_TRACING_KEY)===!0}init_esm();function parsePairKeyValue(entry){if(!entry)return;let metadataSeparatorIndex=entry.indexOf(";"),keyPairPart=metadataSeparatorIndex===-1?entry:entry.substring(0,
metadataSeparatorIndex),separatorIndex=keyPairPart.indexOf("=");if(separatorIndex<=0)return;let rawKey=keyPairPart.substring(0,separatorIndex).trim(),rawValue=keyPairPart.
substring(separatorIndex+1).trim();if(!rawKey||!rawValue)return;let key,value;try{key=decodeURIComponent(rawKey),value=decodeURIComponent(rawValue)}catch{return}
let metadata;if(metadataSeparatorIndex!==-1&&metadataSeparatorIndex<entry.length-1){let metadataString=entry.substring(metadataSeparatorIndex+1);metadata=baggageEntryMetadataFromString(
metadataString)}return{key,value,metadata}}function parseKeyPairsIntoRecord(value){let result={};return typeof value=="string"&&value.length>0&&value.split(",").forEach(entry=>{let keyPair=parsePairKeyValue(
entry);keyPair!==void 0&&keyPair.value.length>0&&(result[keyPair.key]=keyPair.value)}),result}init_esm();function sanitizeAttributes(attributes){let out={};if(typeof attributes!="object"||attributes==null)return out;for(let key in attributes){if(!Object.
prototype.hasOwnProperty.call(attributes,key))continue;if(!isAttributeKey(key)){diag2.warn(`Invalid attribute key: ${key}`);continue}let val=attributes[key];if(!isAttributeValue(
val)){diag2.warn(`Invalid attribute value set for key: ${key}`);continue}Array.isArray(val)?out[key]=val.slice():out[key]=val}return out}function isAttributeKey(key){
return typeof key=="string"&&key!==""}function isAttributeValue(val){return val==null?!0:Array.isArray(val)?isHomogeneousAttributeValueArray(val):isValidPrimitiveAttributeValueType(
typeof val)}function isHomogeneousAttributeValueArray(arr){let type;for(let element of arr){if(element==null)continue;let elementType=typeof element;if(elementType!==
type){if(!type){if(isValidPrimitiveAttributeValueType(elementType)){type=elementType;continue}return!1}return!1}}return!0}function isValidPrimitiveAttributeValueType(valType){
switch(valType){case"number":case"boolean":case"string":return!0}return!1}init_esm();function loggingErrorHandler(){return ex=>{diag2.error(stringifyException(ex))}}function stringifyException(ex){return typeof ex=="string"?ex:JSON.stringify(
flattenException(ex))}function flattenException(ex){let result={},current=ex;for(;current!==null;)Object.getOwnPropertyNames(current).forEach(propertyName=>{if(result[propertyName])
return;let value=current[propertyName];value&&(result[propertyName]=String(value))}),current=Object.getPrototypeOf(current);return result}var delegateHandler=loggingErrorHandler();function globalErrorHandler(ex){try{delegateHandler(ex)}catch{}}init_esm();var import_util=require("util");function getNumberFromEnv(key){let raw=process.env[key];if(raw==null||raw.trim()==="")return;let value=Number(raw);if(isNaN(
value)){diag2.warn(`Unknown value ${(0,import_util.inspect)(raw)} for ${key}, expected a number, using defaults`);return}return value}function getStringFromEnv(key){
let raw=process.env[key];if(!(raw==null||raw.trim()===""))return raw}var VERSION2="2.12.1";var ATTR_ERROR_TYPE="error.type";var ATTR_EXCEPTION_MESSAGE="exception.message",ATTR_EXCEPTION_STACKTRACE="exception.stacktrace",ATTR_EXCEPTION_TYPE="exception.type";var ATTR_SERVICE_NAME="service.name";var ATTR_TELEMETRY_SDK_LANGUAGE="telemetry.sdk.language";var TELEMETRY_SDK_LANGUAGE_VALUE_NODEJS="nodejs";var ATTR_TELEMETRY_SDK_NAME="telemetry.sdk.name",ATTR_TELEMETRY_SDK_VERSION="telemetry.sdk.version";var ATTR_PROCESS_RUNTIME_NAME="process.runtime.name";var SDK_INFO={[ATTR_TELEMETRY_SDK_NAME]:"opentelemetry",[ATTR_PROCESS_RUNTIME_NAME]:"node",[ATTR_TELEMETRY_SDK_LANGUAGE]:TELEMETRY_SDK_LANGUAGE_VALUE_NODEJS,[ATTR_TELEMETRY_SDK_VERSION]:VERSION2};var otperformance=performance;var NANOSECOND_DIGITS=9,NANOSECOND_DIGITS_IN_MILLIS=6,MILLISECONDS_TO_NANOSECONDS=Math.pow(10,NANOSECOND_DIGITS_IN_MILLIS),SECOND_TO_NANOSECONDS=Math.pow(10,NANOSECOND_DIGITS);
function millisToHrTime(epochMillis){let epochSeconds=epochMillis/1e3,seconds=Math.trunc(epochSeconds),nanos=Math.round(epochMillis%1e3*MILLISECONDS_TO_NANOSECONDS);
return[seconds,nanos]}function hrTime(performanceNow){let timeOrigin=millisToHrTime(otperformance.timeOrigin),now=millisToHrTime(typeof performanceNow=="number"?performanceNow:otperformance.
now());return addHrTimes(timeOrigin,now)}function hrTimeDuration(startTime,endTime){let seconds=endTime[0]-startTime[0],nanos=endTime[1]-startTime[1];return nanos<0&&(seconds-=1,nanos+=SECOND_TO_NANOSECONDS),
[seconds,nanos]}function hrTimeToNanoseconds(time){return time[0]*SECOND_TO_NANOSECONDS+time[1]}function isTimeInputHrTime(value){return Array.isArray(value)&&value.length===2&&typeof value[0]=="number"&&typeof value[1]=="number"}function isTimeInput(value){
return isTimeInputHrTime(value)||typeof value=="number"||value instanceof Date}function addHrTimes(time1,time2){let out=[time1[0]+time2[0],time1[1]+time2[1]];return out[1]>=
SECOND_TO_NANOSECONDS&&(out[1]-=SECOND_TO_NANOSECONDS,out[0]+=1),out}var ExportResultCode;(function(ExportResultCode2){ExportResultCode2[ExportResultCode2.SUCCESS=0]="SUCCESS",ExportResultCode2[ExportResultCode2.FAILED=1]="FAILED"})(
ExportResultCode||(ExportResultCode={}));var objectTag="[object Object]",nullTag="[object Null]",undefinedTag="[object Undefined]",funcProto=Function.prototype,funcToString=funcProto.toString,objectCtorString=funcToString.
call(Object),getPrototypeOf=Object.getPrototypeOf,objectProto=Object.prototype,hasOwnProperty=objectProto.hasOwnProperty,symToStringTag=Symbol?Symbol.toStringTag:
void 0,nativeObjectToString=objectProto.toString;function isPlainObject(value){if(!isObjectLike(value)||baseGetTag(value)!==objectTag)return!1;let proto=getPrototypeOf(
value);if(proto===null)return!0;let Ctor=hasOwnProperty.call(proto,"constructor")&&proto.constructor;return typeof Ctor=="function"&&Ctor instanceof Ctor&&funcToString.
call(Ctor)===objectCtorString}function isObjectLike(value){return value!=null&&typeof value=="object"}function baseGetTag(value){return value==null?value===void 0?
undefinedTag:nullTag:symToStringTag&&symToStringTag in Object(value)?getRawTag(value):objectToString(value)}function getRawTag(value){let isOwn=hasOwnProperty.call(
value,symToStringTag),tag=value[symToStringTag],unmasked=!1;try{value[symToStringTag]=void 0,unmasked=!0}catch{}let result=nativeObjectToString.call(value);return unmasked&&
(isOwn?value[symToStringTag]=tag:delete value[symToStringTag]),result}function objectToString(value){return nativeObjectToString.call(value)}var MAX_LEVEL=20;function merge(...args){let result=args.shift(),objects=new WeakMap;for(;args.length>0;)result=mergeTwoObjects(result,args.shift(),0,objects);return result}
function takeValue(value){return isArray(value)?value.slice():value}function mergeTwoObjects(one,two,level=0,objects){let result;if(!(level>MAX_LEVEL)){if(level++,
isPrimitive(one)||isPrimitive(two)||isFunction(two))result=takeValue(two);else if(isArray(one)){if(result=one.slice(),isArray(two))for(let i=0,j=two.length;i<j;i++)
result.push(takeValue(two[i]));else if(isObject(two)){let keys=Object.keys(two);for(let i=0,j=keys.length;i<j;i++){let key=keys[i];key==="__proto__"||key==="con\
structor"||key==="prototype"||(result[key]=takeValue(two[key]))}}}else if(isObject(one))if(isObject(two)){if(!shouldMerge(one,two))return two;result=Object.assign(
{},one);let keys=Object.keys(two);for(let i=0,j=keys.length;i<j;i++){let key=keys[i];if(key==="__proto__"||key==="constructor"||key==="prototype")continue;let twoValue=two[key];
if(isPrimitive(twoValue))typeof twoValue>"u"?delete result[key]:result[key]=twoValue;else{let obj1=result[key],obj2=twoValue;if(wasObjectReferenced(one,key,objects)||
wasObjectReferenced(two,key,objects))delete result[key];else{if(isObject(obj1)&&isObject(obj2)){let arr1=objects.get(obj1)||[],arr2=objects.get(obj2)||[];arr1.push(
{obj:one,key}),arr2.push({obj:two,key}),objects.set(obj1,arr1),objects.set(obj2,arr2)}result[key]=mergeTwoObjects(result[key],twoValue,level,objects)}}}}else result=
two;return result}}function wasObjectReferenced(obj,key,objects){let arr=objects.get(obj[key])||[];for(let i=0,j=arr.length;i<j;i++){let info=arr[i];if(info.key===
key&&info.obj===obj)return!0}return!1}function isArray(value){return Array.isArray(value)}function isFunction(value){return typeof value=="function"}function isObject(value){
return!isPrimitive(value)&&!isArray(value)&&!isFunction(value)&&typeof value=="object"}function isPrimitive(value){return typeof value=="string"||typeof value==
"number"||typeof value=="boolean"||typeof value>"u"||value instanceof Date||value instanceof RegExp||value===null}function shouldMerge(one,two){return!(!isPlainObject(
one)||!isPlainObject(two))}var Deferred=class{_promise;_resolve;_reject;constructor(){this._promise=new Promise((resolve2,reject)=>{this._resolve=resolve2,this._reject=reject})}get promise(){
return this._promise}resolve(val){this._resolve(val)}reject(err){this._reject(err)}};var BindOnceFuture=class{_isCalled=!1;_deferred=new Deferred;_callback;_that;constructor(callback,that){this._callback=callback,this._that=that}get isCalled(){return this.
_isCalled}get promise(){return this._deferred.promise}call(...args){if(!this._isCalled){this._isCalled=!0;try{Promise.resolve(this._callback.call(this._that,...args)).
then(val=>this._deferred.resolve(val),err=>this._deferred.reject(err))}catch(err){this._deferred.reject(err)}}return this._deferred.promise}};var serviceName;function defaultServiceName(){if(serviceName===void 0)try{let argv0=globalThis.process.argv0;serviceName=argv0?`unknown_service:${argv0}`:"unkno\
wn_service"}catch{serviceName="unknown_service"}return serviceName}var isPromiseLike=val=>val!==null&&typeof val=="object"&&typeof val.then=="function";var ResourceImpl=class _ResourceImpl{_rawAttributes;_asyncAttributesPending=!1;_schemaUrl;_memoizedAttributes;static FromAttributeList(attributes,options){let res=new _ResourceImpl(
{},options);return res._rawAttributes=guardedRawAttributes(attributes),res._asyncAttributesPending=attributes.filter(([_,val])=>isPromiseLike(val)).length>0,res}constructor(resource,options){
let attributes=resource.attributes??{};this._rawAttributes=Object.entries(attributes).map(([k,v])=>(isPromiseLike(v)&&(this._asyncAttributesPending=!0),[k,v])),
this._rawAttributes=guardedRawAttributes(this._rawAttributes),this._schemaUrl=validateSchemaUrl(options?.schemaUrl)}get asyncAttributesPending(){return this._asyncAttributesPending}async waitForAsyncAttributes(){
if(this.asyncAttributesPending){for(let i=0;i<this._rawAttributes.length;i++){let[k,v]=this._rawAttributes[i];this._rawAttributes[i]=[k,isPromiseLike(v)?await v:
v]}this._asyncAttributesPending=!1}}get attributes(){if(this.asyncAttributesPending&&diag2.error("Accessing resource attributes before async attributes settled"),
this._memoizedAttributes)return this._memoizedAttributes;let attrs={};for(let[k,v]of this._rawAttributes){if(isPromiseLike(v)){diag2.debug(`Unsettled resource a\
ttribute ${k} skipped`);continue}v!=null&&(attrs[k]??=v)}return this._asyncAttributesPending||(this._memoizedAttributes=attrs),attrs}getRawAttributes(){return this.
_rawAttributes}get schemaUrl(){return this._schemaUrl}merge(resource){if(resource==null)return this;let mergedSchemaUrl=mergeSchemaUrl(this,resource),mergedOptions=mergedSchemaUrl?
{schemaUrl:mergedSchemaUrl}:void 0;return _ResourceImpl.FromAttributeList([...resource.getRawAttributes(),...this.getRawAttributes()],mergedOptions)}};function resourceFromAttributes(attributes,options){
return ResourceImpl.FromAttributeList(Object.entries(attributes),options)}function resourceFromDetectedResource(detectedResource,options){return new ResourceImpl(
detectedResource,options)}function emptyResource(){return resourceFromAttributes({})}function defaultResource(){return resourceFromAttributes({[ATTR_SERVICE_NAME]:defaultServiceName(),
[ATTR_TELEMETRY_SDK_LANGUAGE]:SDK_INFO[ATTR_TELEMETRY_SDK_LANGUAGE],[ATTR_TELEMETRY_SDK_NAME]:SDK_INFO[ATTR_TELEMETRY_SDK_NAME],[ATTR_TELEMETRY_SDK_VERSION]:SDK_INFO[ATTR_TELEMETRY_SDK_VERSION]})}
function guardedRawAttributes(attributes){return attributes.map(([k,v])=>isPromiseLike(v)?[k,v.catch(err=>{diag2.debug("promise rejection for resource attribute\
: %s - %s",k,err)})]:[k,v])}function validateSchemaUrl(schemaUrl){if(typeof schemaUrl=="string"||schemaUrl===void 0)return schemaUrl;diag2.warn("Schema URL must\
 be string or undefined, got %s. Schema URL will be ignored.",schemaUrl)}function mergeSchemaUrl(old,updating){let oldSchemaUrl=old?.schemaUrl,updatingSchemaUrl=updating?.
schemaUrl,isOldEmpty=oldSchemaUrl===void 0||oldSchemaUrl==="",isUpdatingEmpty=updatingSchemaUrl===void 0||updatingSchemaUrl==="";if(isOldEmpty)return updatingSchemaUrl;
if(isUpdatingEmpty||oldSchemaUrl===updatingSchemaUrl)return oldSchemaUrl;diag2.warn('Schema URL merge conflict: old resource has "%s", updating resource has "%s\
". Resulting resource will have undefined Schema URL.',oldSchemaUrl,updatingSchemaUrl)}var detectResources=(config={})=>(config.detectors||[]).map(d=>{try{let resource=resourceFromDetectedResource(d.detect(config));return diag2.debug(`${d.constructor.
name} found resource.`,resource),resource}catch(e){return diag2.debug(`${d.constructor.name} failed: ${e.message}`),emptyResource()}}).reduce((acc,resource)=>acc.
merge(resource),emptyResource());init_esm();var EnvDetector=class{_MAX_LENGTH=255;_COMMA_SEPARATOR=",";_LABEL_KEY_VALUE_SPLITTER="=";detect(_config){let attributes={},rawAttributes=getStringFromEnv("OTEL_\
RESOURCE_ATTRIBUTES"),serviceName2=getStringFromEnv("OTEL_SERVICE_NAME");if(rawAttributes)try{let parsedAttributes=this._parseResourceAttributes(rawAttributes);
Object.assign(attributes,parsedAttributes)}catch(e){diag2.debug(`EnvDetector failed: ${e instanceof Error?e.message:e}`)}return serviceName2&&(attributes[ATTR_SERVICE_NAME]=
serviceName2),{attributes}}_parseResourceAttributes(rawEnvAttributes){if(!rawEnvAttributes)return{};let attributes={},rawAttributes=rawEnvAttributes.split(this.
_COMMA_SEPARATOR).filter(attr=>attr.trim()!=="");for(let rawAttribute of rawAttributes){let keyValuePair=rawAttribute.split(this._LABEL_KEY_VALUE_SPLITTER);if(keyValuePair.
length!==2)throw new Error(`Invalid format for OTEL_RESOURCE_ATTRIBUTES: "${rawAttribute}". Expected format: key=value. The ',' and '=' characters must be perce\
nt-encoded in keys and values.`);let[rawKey,rawValue]=keyValuePair,key=rawKey.trim(),value=rawValue.trim();if(key.length===0)throw new Error(`Invalid OTEL_RESOU\
RCE_ATTRIBUTES: empty attribute key in "${rawAttribute}".`);let decodedKey,decodedValue;try{decodedKey=decodeURIComponent(key),decodedValue=decodeURIComponent(value)}catch(e){
throw new Error(`Failed to percent-decode OTEL_RESOURCE_ATTRIBUTES entry "${rawAttribute}": ${e instanceof Error?e.message:e}`,{cause:e})}if(decodedKey.length>this.
_MAX_LENGTH)throw new Error(`Attribute key exceeds the maximum length of ${this._MAX_LENGTH} characters: "${decodedKey}".`);if(decodedValue.length>this._MAX_LENGTH)
throw new Error(`Attribute value exceeds the maximum length of ${this._MAX_LENGTH} characters for key "${decodedKey}".`);attributes[decodedKey]=decodedValue}return attributes}},
envDetector=new EnvDetector;init_esm();init_esm();init_esm();init_esm();var ExceptionEventName="exception";var inspectCustom=Symbol.for("nodejs.util.inspect.custom");function settledResourceAttributes(resource){let attrs={};for(let[k,v]of resource.getRawAttributes())
typeof v?.then!="function"&&v!=null&&(attrs[k]??=v);return attrs}function formatInspect(className,payload,depth,options,inspect2){if(typeof depth=="number"&&depth<
0){let tag=`[${className}]`;return options?.stylize?options.stylize(tag,"special"):tag}if(typeof inspect2!="function"||!options)return payload;let childOptions={
...options,depth:options.depth==null?options.depth:options.depth-1};return`${className} ${inspect2(payload,childOptions)}`}var SpanImpl=class{_spanContext;kind;parentSpanContext;attributes={};links=[];events=[];startTime;resource;instrumentationScope;_droppedAttributesCount=0;_droppedEventsCount=0;_droppedLinksCount=0;_attributesCount=0;name;status={
code:SpanStatusCode.UNSET};endTime=[0,0];_ended=!1;_duration=[-1,-1];_spanProcessor;_spanLimits;_attributeValueLengthLimit;_recordEndMetrics;_performanceStartTime;_performanceOffset;_startTimeProvided;constructor(opts){
let now=Date.now();if(this._spanContext=opts.spanContext,this._performanceStartTime=otperformance.now(),this._performanceOffset=now-(this._performanceStartTime+
otperformance.timeOrigin),this._startTimeProvided=opts.startTime!=null,this._spanLimits=opts.spanLimits,this._attributeValueLengthLimit=this._spanLimits.attributeValueLengthLimit??
0,this._spanProcessor=opts.spanProcessor,this.name=opts.name,this.parentSpanContext=opts.parentSpanContext,this.kind=opts.kind,opts.links)for(let link of opts.links)
this.addLink(link);this.startTime=this._getTime(opts.startTime??now),this.resource=opts.resource,this.instrumentationScope=opts.scope,this._recordEndMetrics=opts.
recordEndMetrics,opts.attributes!=null&&this.setAttributes(opts.attributes),this._spanProcessor.onStart(this,opts.context)}spanContext(){return this._spanContext}setAttribute(key,value){
if(value==null||this._isSpanEnded())return this;if(key.length===0)return diag2.warn(`Invalid attribute key: ${key}`),this;if(!isAttributeValue(value))return diag2.
warn(`Invalid attribute value set for key: ${key}`),this;let{attributeCountLimit}=this._spanLimits,isNewKey=!Object.prototype.hasOwnProperty.call(this.attributes,
key);return attributeCountLimit!==void 0&&this._attributesCount>=attributeCountLimit&&isNewKey?(this._droppedAttributesCount++,this):(this.attributes[key]=this.
_truncateToSize(value),isNewKey&&this._attributesCount++,this)}setAttributes(attributes){for(let key in attributes)Object.prototype.hasOwnProperty.call(attributes,
key)&&this.setAttribute(key,attributes[key]);return this}addEvent(name,attributesOrStartTime,timeStamp){if(this._isSpanEnded())return this;let{eventCountLimit}=this.
_spanLimits;if(eventCountLimit===0)return diag2.warn("No events allowed."),this._droppedEventsCount++,this;eventCountLimit!==void 0&&this.events.length>=eventCountLimit&&
(this._droppedEventsCount===0&&diag2.debug("Dropping extra events."),this.events.shift(),this._droppedEventsCount++),isTimeInput(attributesOrStartTime)&&(isTimeInput(
timeStamp)||(timeStamp=attributesOrStartTime),attributesOrStartTime=void 0);let sanitized=sanitizeAttributes(attributesOrStartTime),{attributePerEventCountLimit}=this.
_spanLimits,attributes={},droppedAttributesCount=0,eventAttributesCount=0;for(let attr in sanitized){if(!Object.prototype.hasOwnProperty.call(sanitized,attr))continue;
let attrVal=sanitized[attr];if(attributePerEventCountLimit!==void 0&&eventAttributesCount>=attributePerEventCountLimit){droppedAttributesCount++;continue}attributes[attr]=
this._truncateToSize(attrVal),eventAttributesCount++}return this.events.push({name,attributes,time:this._getTime(timeStamp),droppedAttributesCount}),this}addLink(link){
if(this._isSpanEnded())return this;let{linkCountLimit}=this._spanLimits;if(linkCountLimit===0)return this._droppedLinksCount++,this;linkCountLimit!==void 0&&this.
links.length>=linkCountLimit&&(this._droppedLinksCount===0&&diag2.debug("Dropping extra links."),this.links.shift(),this._droppedLinksCount++);let{attributePerLinkCountLimit}=this.
_spanLimits,sanitized=sanitizeAttributes(link.attributes),attributes={},droppedAttributesCount=0,linkAttributesCount=0;for(let attr in sanitized){if(!Object.prototype.
hasOwnProperty.call(sanitized,attr))continue;let attrVal=sanitized[attr];if(attributePerLinkCountLimit!==void 0&&linkAttributesCount>=attributePerLinkCountLimit){
droppedAttributesCount++;continue}attributes[attr]=this._truncateToSize(attrVal),linkAttributesCount++}let processedLink={context:link.context};return linkAttributesCount>
0&&(processedLink.attributes=attributes),droppedAttributesCount>0&&(processedLink.droppedAttributesCount=droppedAttributesCount),this.links.push(processedLink),
this}addLinks(links){for(let link of links)this.addLink(link);return this}setStatus(status){if(this._isSpanEnded())return this;if(status.code===SpanStatusCode.UNSET)
return this;if(this.status.code===SpanStatusCode.OK)return this;let newStatus={code:status.code};return status.code===SpanStatusCode.ERROR&&(typeof status.message==
"string"?newStatus.message=status.message:status.message!=null&&diag2.warn(`Dropping invalid status.message of type '${typeof status.message}', expected 'string\
'`)),this.status=newStatus,this}updateName(name){return this._isSpanEnded()?this:(this.name=name,this)}end(endTime){if(this._isSpanEnded()){diag2.error(`${this.
name} ${this._spanContext.traceId}-${this._spanContext.spanId} - You can only call end() on a span once.`);return}this.endTime=this._getTime(endTime),this._duration=
hrTimeDuration(this.startTime,this.endTime),this._duration[0]<0&&(diag2.warn("Inconsistent start and end time, startTime > endTime. Setting span duration to 0ms\
.",this.startTime,this.endTime),this.endTime=this.startTime.slice(),this._duration=[0,0]),this._droppedEventsCount>0&&diag2.warn(`Dropped ${this._droppedEventsCount}\
 events because eventCountLimit reached`),this._droppedLinksCount>0&&diag2.warn(`Dropped ${this._droppedLinksCount} links because linkCountLimit reached`),this.
_spanProcessor.onEnding&&this._spanProcessor.onEnding(this),this._recordEndMetrics?.(),this._ended=!0,this._spanProcessor.onEnd(this)}_getTime(inp){if(typeof inp==
"number"&&inp<=otperformance.now())return hrTime(inp+this._performanceOffset);if(typeof inp=="number")return millisToHrTime(inp);if(inp instanceof Date)return millisToHrTime(
inp.getTime());if(isTimeInputHrTime(inp))return inp;if(this._startTimeProvided)return millisToHrTime(Date.now());let msDuration=otperformance.now()-this._performanceStartTime;
return addHrTimes(this.startTime,millisToHrTime(msDuration))}isRecording(){return this._ended===!1}recordException(exception,time){let attributes={};typeof exception==
"string"?attributes[ATTR_EXCEPTION_MESSAGE]=exception:exception&&(exception.code?attributes[ATTR_EXCEPTION_TYPE]=exception.code.toString():exception.name&&(attributes[ATTR_EXCEPTION_TYPE]=
exception.name),exception.message&&(attributes[ATTR_EXCEPTION_MESSAGE]=exception.message),exception.stack&&(attributes[ATTR_EXCEPTION_STACKTRACE]=exception.stack)),
attributes[ATTR_EXCEPTION_TYPE]||attributes[ATTR_EXCEPTION_MESSAGE]?this.addEvent(ExceptionEventName,attributes,time):diag2.warn(`Failed to record an exception ${exception}`)}get duration(){
return this._duration}get ended(){return this._ended}get droppedAttributesCount(){return this._droppedAttributesCount}get droppedEventsCount(){return this._droppedEventsCount}get droppedLinksCount(){
return this._droppedLinksCount}_isSpanEnded(){if(this._ended){let error=new Error(`Operation attempted on ended Span {traceId: ${this._spanContext.traceId}, spa\
nId: ${this._spanContext.spanId}}`);diag2.warn(`Cannot execute the operation on ended Span {traceId: ${this._spanContext.traceId}, spanId: ${this._spanContext.spanId}\
}`,error)}return this._ended}_truncateToLimitUtil(value,limit){return value.length<=limit?value:value.substring(0,limit)}_truncateToSize(value){let limit=this._attributeValueLengthLimit;
return limit<=0?(diag2.warn(`Attribute value limit must be positive, got ${limit}`),value):typeof value=="string"?this._truncateToLimitUtil(value,limit):Array.isArray(
value)?value.map(val=>typeof val=="string"?this._truncateToLimitUtil(val,limit):val):value}[inspectCustom](depth,options,inspect2){let payload={name:this.name,kind:this.
kind,spanContext:this._spanContext,parentSpanContext:this.parentSpanContext,status:this.status,startTime:this.startTime,endTime:this.endTime,duration:this._duration,
ended:this._ended,attributes:this.attributes,events:this.events,links:this.links,droppedAttributesCount:this._droppedAttributesCount,droppedEventsCount:this._droppedEventsCount,
droppedLinksCount:this._droppedLinksCount,instrumentationScope:this.instrumentationScope,resource:{attributes:settledResourceAttributes(this.resource)}};return formatInspect(
"SpanImpl",payload,depth,options,inspect2)}};var SamplingDecision2;(function(SamplingDecision3){SamplingDecision3[SamplingDecision3.NOT_RECORD=0]="NOT_RECORD",SamplingDecision3[SamplingDecision3.RECORD=1]=
"RECORD",SamplingDecision3[SamplingDecision3.RECORD_AND_SAMPLED=2]="RECORD_AND_SAMPLED"})(SamplingDecision2||(SamplingDecision2={}));var ATTR_OTEL_COMPONENT_NAME="otel.component.name",ATTR_OTEL_COMPONENT_TYPE="otel.component.type",ATTR_OTEL_SPAN_PARENT_ORIGIN="otel.span.parent.origin",ATTR_OTEL_SPAN_SAMPLING_RESULT="\
otel.span.sampling_result",METRIC_OTEL_SDK_PROCESSOR_SPAN_PROCESSED="otel.sdk.processor.span.processed",METRIC_OTEL_SDK_PROCESSOR_SPAN_QUEUE_CAPACITY="otel.sdk.\
processor.span.queue.capacity",METRIC_OTEL_SDK_PROCESSOR_SPAN_QUEUE_SIZE="otel.sdk.processor.span.queue.size",METRIC_OTEL_SDK_SPAN_LIVE="otel.sdk.span.live",METRIC_OTEL_SDK_SPAN_STARTED="\
otel.sdk.span.started",OTEL_COMPONENT_TYPE_VALUE_BATCHING_SPAN_PROCESSOR="batching_span_processor";var TracerMetrics=class{startedSpans;liveSpans;constructor(meter){this.startedSpans=meter.createCounter(METRIC_OTEL_SDK_SPAN_STARTED,{unit:"{span}",description:"\
The number of created spans."}),this.liveSpans=meter.createUpDownCounter(METRIC_OTEL_SDK_SPAN_LIVE,{unit:"{span}",description:"The number of currently live span\
s."})}startSpan(parentSpanCtx,samplingDecision){let samplingDecisionStr=samplingDecisionToString(samplingDecision);if(this.startedSpans.add(1,{[ATTR_OTEL_SPAN_PARENT_ORIGIN]:parentOrigin(
parentSpanCtx),[ATTR_OTEL_SPAN_SAMPLING_RESULT]:samplingDecisionStr}),samplingDecision===SamplingDecision2.NOT_RECORD)return()=>{};let liveSpanAttributes={[ATTR_OTEL_SPAN_SAMPLING_RESULT]:samplingDecisionStr};
return this.liveSpans.add(1,liveSpanAttributes),()=>{this.liveSpans.add(-1,liveSpanAttributes)}}};function parentOrigin(parentSpanContext){return parentSpanContext?
parentSpanContext.isRemote?"remote":"local":"none"}function samplingDecisionToString(decision){switch(decision){case SamplingDecision2.RECORD_AND_SAMPLED:return"\
RECORD_AND_SAMPLE";case SamplingDecision2.RECORD:return"RECORD_ONLY";case SamplingDecision2.NOT_RECORD:return"DROP"}}var VERSION3="2.12.1";var Tracer=class{_sampler;_spanLimits;_idGenerator;instrumentationScope;_resource;_spanProcessor;_tracerMetrics;constructor(instrumentationScope,options){this.instrumentationScope=
instrumentationScope,this._sampler=options.sampler,this._spanLimits=options.spanLimits,this._resource=options.resource,this._idGenerator=options.idGenerator,this.
_spanProcessor=options.spanProcessor;let meter=options.meterProvider.getMeter("@opentelemetry/sdk-trace",VERSION3);this._tracerMetrics=new TracerMetrics(meter)}startSpan(name,options={},context2=context.
active()){options.root&&(context2=trace.deleteSpan(context2));let parentSpan=trace.getSpan(context2);if(isTracingSuppressed(context2))return diag2.debug("Instru\
mentation suppressed, returning Noop Span"),trace.wrapSpanContext(INVALID_SPAN_CONTEXT);let parentSpanContext=parentSpan?.spanContext(),spanId=this._idGenerator.
generateSpanId(),validParentSpanContext,traceId,traceState;!parentSpanContext||!trace.isSpanContextValid(parentSpanContext)?traceId=this._idGenerator.generateTraceId():
(traceId=parentSpanContext.traceId,traceState=parentSpanContext.traceState,validParentSpanContext=parentSpanContext);let spanKind=options.kind??SpanKind.INTERNAL,
links=(options.links??[]).map(link=>({context:link.context,attributes:sanitizeAttributes(link.attributes)})),attributes=sanitizeAttributes(options.attributes),samplingResult=this.
_sampler.shouldSample(context2,traceId,name,spanKind,attributes,links),recordEndMetrics=this._tracerMetrics.startSpan(parentSpanContext,samplingResult.decision);
traceState=samplingResult.traceState??traceState;let traceFlags=samplingResult.decision===SamplingDecision.RECORD_AND_SAMPLED?TraceFlags.SAMPLED:TraceFlags.NONE,
spanContext={traceId,spanId,traceFlags,traceState};if(samplingResult.decision===SamplingDecision.NOT_RECORD)return diag2.debug("Recording is off, propagating co\
ntext in a non-recording span"),trace.wrapSpanContext(spanContext);let initAttributes=sanitizeAttributes(Object.assign(attributes,samplingResult.attributes));return new SpanImpl(
{resource:this._resource,scope:this.instrumentationScope,context:context2,spanContext,name,kind:spanKind,links,parentSpanContext:validParentSpanContext,attributes:initAttributes,
startTime:options.startTime,spanProcessor:this._spanProcessor,spanLimits:this._spanLimits,recordEndMetrics})}startActiveSpan(name,arg2,arg3,arg4){let opts,ctx,fn;
if(arguments.length<2)return;arguments.length===2?fn=arg2:arguments.length===3?(opts=arg2,fn=arg3):(opts=arg2,ctx=arg3,fn=arg4);let parentContext=ctx??context.active(),
span=this.startSpan(name,opts,parentContext),contextWithSpanSet=trace.setSpan(parentContext,span);return context.with(contextWithSpanSet,fn,void 0,span)}[inspectCustom](depth,options,inspect2){
let payload={instrumentationScope:this.instrumentationScope,resource:{attributes:settledResourceAttributes(this._resource)},spanLimits:this._spanLimits};return formatInspect(
"Tracer",payload,depth,options,inspect2)}};var MultiSpanProcessor=class{_spanProcessors;constructor(spanProcessors){this._spanProcessors=spanProcessors}forceFlush(){let promises=[];for(let spanProcessor of this.
_spanProcessors)promises.push(spanProcessor.forceFlush());return new Promise(resolve2=>{Promise.all(promises).then(()=>{resolve2()}).catch(error=>{globalErrorHandler(
error||new Error("MultiSpanProcessor: forceFlush failed")),resolve2()})})}onStart(span,context2){for(let spanProcessor of this._spanProcessors)spanProcessor.onStart(
span,context2)}onEnding(span){for(let spanProcessor of this._spanProcessors)spanProcessor.onEnding&&spanProcessor.onEnding(span)}onEnd(span){for(let spanProcessor of this.
_spanProcessors)spanProcessor.onEnd(span)}shutdown(){let promises=[];for(let spanProcessor of this._spanProcessors)promises.push(spanProcessor.shutdown());return new Promise(
(resolve2,reject)=>{Promise.all(promises).then(()=>{resolve2()},reject)})}};init_esm();var AlwaysOffSampler=class{shouldSample(){return{decision:SamplingDecision2.NOT_RECORD}}toString(){return"AlwaysOffSampler"}};var AlwaysOnSampler=class{shouldSample(){return{decision:SamplingDecision2.RECORD_AND_SAMPLED}}toString(){return"AlwaysOnSampler"}};var ParentBasedSampler=class{_root;_remoteParentSampled;_remoteParentNotSampled;_localParentSampled;_localParentNotSampled;constructor(config){this._root=config.
root,this._root||(globalErrorHandler(new Error("ParentBasedSampler must have a root sampler configured")),this._root=new AlwaysOnSampler),this._remoteParentSampled=
config.remoteParentSampled??new AlwaysOnSampler,this._remoteParentNotSampled=config.remoteParentNotSampled??new AlwaysOffSampler,this._localParentSampled=config.
localParentSampled??new AlwaysOnSampler,this._localParentNotSampled=config.localParentNotSampled??new AlwaysOffSampler}shouldSample(context2,traceId,spanName,spanKind,attributes,links){
let parentContext=trace.getSpanContext(context2);return!parentContext||!isSpanContextValid(parentContext)?this._root.shouldSample(context2,traceId,spanName,spanKind,
attributes,links):parentContext.isRemote?parentContext.traceFlags&TraceFlags.SAMPLED?this._remoteParentSampled.shouldSample(context2,traceId,spanName,spanKind,attributes,
links):this._remoteParentNotSampled.shouldSample(context2,traceId,spanName,spanKind,attributes,links):parentContext.traceFlags&TraceFlags.SAMPLED?this._localParentSampled.
shouldSample(context2,traceId,spanName,spanKind,attributes,links):this._localParentNotSampled.shouldSample(context2,traceId,spanName,spanKind,attributes,links)}toString(){
return`ParentBased{root=${this._root.toString()}, remoteParentSampled=${this._remoteParentSampled.toString()}, remoteParentNotSampled=${this._remoteParentNotSampled.
toString()}, localParentSampled=${this._localParentSampled.toString()}, localParentNotSampled=${this._localParentNotSampled.toString()}}`}};init_esm();var componentCounter=new Map,SpanProcessorMetrics=class{processedSpans;queueSize;queueSizeCallback;standardAttrs;droppedAttrs;constructor(componentType,meter,queueConfig){
let counter=componentCounter.get(componentType)??0;if(componentCounter.set(componentType,counter+1),this.standardAttrs={[ATTR_OTEL_COMPONENT_TYPE]:componentType,
[ATTR_OTEL_COMPONENT_NAME]:`${componentType}/${counter}`},this.droppedAttrs={...this.standardAttrs,[ATTR_ERROR_TYPE]:"queue_full"},this.processedSpans=meter.createCounter(
METRIC_OTEL_SDK_PROCESSOR_SPAN_PROCESSED,{unit:"{span}",description:"The number of spans for which the processing has finished, either successful or failed."}),
queueConfig){let{capacity,getQueueSize}=queueConfig;meter.createUpDownCounter(METRIC_OTEL_SDK_PROCESSOR_SPAN_QUEUE_CAPACITY,{unit:"{span}",description:"The maxi\
mum number of spans the queue of a given instance of an SDK span processor can hold."}).add(capacity,this.standardAttrs),this.queueSize=meter.createObservableUpDownCounter(
METRIC_OTEL_SDK_PROCESSOR_SPAN_QUEUE_SIZE,{unit:"{span}",description:"The number of spans in the queue of a given instance of an SDK span processor."}),this.queueSizeCallback=
result=>result.observe(getQueueSize(),this.standardAttrs),this.queueSize.addCallback(this.queueSizeCallback)}}dropSpans(count){this.processedSpans.add(count,this.
droppedAttrs)}finishSpans(count,error){if(!error){this.processedSpans.add(count,this.standardAttrs);return}let attrs={...this.standardAttrs,[ATTR_ERROR_TYPE]:error.
name};this.processedSpans.add(count,attrs)}shutdown(){this.queueSize&&this.queueSizeCallback&&this.queueSize.removeCallback(this.queueSizeCallback)}};var BatchSpanProcessorBase=class{_maxExportBatchSize;_maxQueueSize;_scheduledDelayMillis;_exportTimeoutMillis;_exporter;_metrics;_isExporting=!1;_finishedSpans=[];_timer;_shutdownOnce;_droppedSpansCount=0;constructor(options){
this._exporter=options.exporter,this._maxExportBatchSize=options.maxExportBatchSize??512,this._maxQueueSize=options.maxQueueSize??2048,this._scheduledDelayMillis=
options.scheduledDelayMillis??5e3,this._exportTimeoutMillis=options.exportTimeoutMillis??3e4,this._shutdownOnce=new BindOnceFuture(this._shutdown,this),this._maxExportBatchSize>
this._maxQueueSize&&(diag2.warn("BatchSpanProcessor: maxExportBatchSize must be smaller or equal to maxQueueSize, setting maxExportBatchSize to match maxQueueSi\
ze"),this._maxExportBatchSize=this._maxQueueSize);let meter=options.selfObsMeterProvider?options.selfObsMeterProvider.getMeter("@opentelemetry/sdk-trace"):createNoopMeter();
this._metrics=new SpanProcessorMetrics(OTEL_COMPONENT_TYPE_VALUE_BATCHING_SPAN_PROCESSOR,meter,{capacity:this._maxQueueSize,getQueueSize:()=>this._finishedSpans.
length})}forceFlush(){return this._shutdownOnce.isCalled?this._shutdownOnce.promise:this._flushAll()}onStart(_span,_parentContext){}onEnd(span){this._shutdownOnce.
isCalled||(span.spanContext().traceFlags&TraceFlags.SAMPLED)!==0&&this._addToBuffer(span)}shutdown(){return this._shutdownOnce.call()}_shutdown(){return Promise.
resolve().then(()=>this.onShutdown()).then(()=>this._flushAll()).then(()=>(this._metrics.shutdown(),this._exporter.shutdown()))}_addToBuffer(span){if(this._finishedSpans.
length>=this._maxQueueSize){this._droppedSpansCount===0&&diag2.debug("maxQueueSize reached, dropping spans"),this._droppedSpansCount++,this._metrics.dropSpans(1);
return}this._droppedSpansCount>0&&(diag2.warn(`Dropped ${this._droppedSpansCount} spans because maxQueueSize reached`),this._droppedSpansCount=0),this._finishedSpans.
push(span),this._maybeStartTimer()}_flushAll(){return new Promise((resolve2,reject)=>{let promises=[],count=Math.ceil(this._finishedSpans.length/this._maxExportBatchSize);
for(let i=0,j=count;i<j;i++)promises.push(this._flushOneBatch());Promise.all(promises).then(()=>{resolve2()}).catch(reject)})}_flushOneBatch(){return this._clearTimer(),
this._finishedSpans.length===0?Promise.resolve():new Promise((resolve2,reject)=>{let timer=setTimeout(()=>{reject(new Error("Timeout"))},this._exportTimeoutMillis);
context.with(suppressTracing(context.active()),()=>{let spans;this._finishedSpans.length<=this._maxExportBatchSize?(spans=this._finishedSpans,this._finishedSpans=
[]):spans=this._finishedSpans.splice(0,this._maxExportBatchSize);let doExport=()=>this._exporter.export(spans,result=>{clearTimeout(timer),this._metrics.finishSpans(
spans.length,result.error),result.code===ExportResultCode.SUCCESS?resolve2():reject(result.error??new Error("BatchSpanProcessor: span export failed"))}),pendingResources=null;
for(let i=0,len=spans.length;i<len;i++){let span=spans[i];span.resource.asyncAttributesPending&&span.resource.waitForAsyncAttributes&&(pendingResources??=[],pendingResources.
push(span.resource.waitForAsyncAttributes()))}pendingResources===null?doExport():Promise.all(pendingResources).then(doExport,err=>{globalErrorHandler(err),reject(
err)})})})}_maybeStartTimer(){if(this._isExporting)return;let flush=()=>{this._isExporting=!0,this._flushOneBatch().finally(()=>{this._isExporting=!1,this._finishedSpans.
length>0&&(this._clearTimer(),this._maybeStartTimer())}).catch(e=>{this._isExporting=!1,globalErrorHandler(e)})};if(this._finishedSpans.length>=this._maxExportBatchSize)
return flush();this._timer===void 0&&(this._timer=setTimeout(()=>flush(),this._scheduledDelayMillis),typeof this._timer!="number"&&this._timer.unref())}_clearTimer(){
this._timer!==void 0&&(clearTimeout(this._timer),this._timer=void 0)}};var BatchSpanProcessor=class extends BatchSpanProcessorBase{onShutdown(){}};var RandomIdGenerator=class{generateTraceId=getIdGenerator(16);generateSpanId=getIdGenerator(8)},SHARED_BUFFER=Buffer.allocUnsafe(16);function getIdGenerator(bytes){
return function(){for(let i=0;i<bytes/4;i++)SHARED_BUFFER.writeUInt32BE(Math.random()*2**32>>>0,i*4);for(let i=0;i<bytes&&!(SHARED_BUFFER[i]>0);i++)i===bytes-1&&
(SHARED_BUFFER[bytes-1]=1);return SHARED_BUFFER.toString("hex",0,bytes)}}var ForceFlushState;(function(ForceFlushState2){ForceFlushState2[ForceFlushState2.resolved=0]="resolved",ForceFlushState2[ForceFlushState2.timeout=1]="timeout",
ForceFlushState2[ForceFlushState2.error=2]="error",ForceFlushState2[ForceFlushState2.unresolved=3]="unresolved"})(ForceFlushState||(ForceFlushState={}));var TracerProvider=class{_resource;_activeSpanProcessor;_forceFlushTimeoutMillis;_tracerOptions;_tracers=new Map;constructor(options={}){
this._forceFlushTimeoutMillis=options.forceFlushTimeoutMillis??3e4,this._resource=options.resource??defaultResource();let spanProcessors=options.spanProcessors??
[];this._activeSpanProcessor=new MultiSpanProcessor(spanProcessors),this._tracerOptions={resource:this._resource,sampler:options.sampler??new ParentBasedSampler(
{root:new AlwaysOnSampler}),spanLimits:{attributeCountLimit:options.spanLimits?.attributeCountLimit??128,attributeValueLengthLimit:options.spanLimits?.attributeValueLengthLimit??
1/0,eventCountLimit:options.spanLimits?.eventCountLimit??128,linkCountLimit:options.spanLimits?.linkCountLimit??128,attributePerEventCountLimit:options.spanLimits?.
attributePerEventCountLimit??128,attributePerLinkCountLimit:options.spanLimits?.attributePerLinkCountLimit??128},idGenerator:options.idGenerator||new RandomIdGenerator,
spanProcessor:this._activeSpanProcessor,meterProvider:options.meterProvider??{getMeter(){return createNoopMeter()}}}}getTracer(name,version,options){let key=`${name}\
@${version||""}:${options?.schemaUrl||""}`;return this._tracers.has(key)||this._tracers.set(key,new Tracer({name,version,schemaUrl:options?.schemaUrl},this._tracerOptions)),
this._tracers.get(key)}forceFlush(options){let timeout=options?.timeoutMillis??this._forceFlushTimeoutMillis,promises=this._activeSpanProcessor._spanProcessors.
map(spanProcessor=>new Promise(resolve2=>{let state,timeoutInterval=setTimeout(()=>{resolve2(new Error(`Span processor did not completed within timeout period o\
f ${timeout} ms`)),state=ForceFlushState.timeout},timeout);spanProcessor.forceFlush().then(()=>{clearTimeout(timeoutInterval),state!==ForceFlushState.timeout&&(state=
ForceFlushState.resolved,resolve2(state))}).catch(error=>{clearTimeout(timeoutInterval),state=ForceFlushState.error,resolve2(error)})}));return new Promise((resolve2,reject)=>{
Promise.all(promises).then(results=>{let errors=results.filter(result=>result!==ForceFlushState.resolved);errors.length>0?reject(errors):resolve2()}).catch(error=>reject(
[error]))})}shutdown(){return this._activeSpanProcessor.shutdown()}[inspectCustom](depth,options,inspect2){let processors=this._activeSpanProcessor._spanProcessors,
payload={resource:{attributes:settledResourceAttributes(this._resource)},tracers:Array.from(this._tracers.keys()),spanProcessors:processors.map(p=>p.constructor?.
name??"SpanProcessor")};return formatInspect("TracerProvider",payload,depth,options,inspect2)}};init_esm();var TraceIdRatioBasedSampler=class{_ratio;_upperBound;constructor(ratio=0){this._ratio=this._normalize(ratio),this._upperBound=this._ratio===1?4294967296:Math.floor(
this._ratio*4294967295)}shouldSample(context2,traceId){return{decision:isValidTraceId(traceId)&&this._accumulate(traceId)<this._upperBound?SamplingDecision2.RECORD_AND_SAMPLED:
SamplingDecision2.NOT_RECORD}}toString(){return`TraceIdRatioBased{${this._ratio}}`}_normalize(ratio){return typeof ratio!="number"||isNaN(ratio)?0:ratio>=1?1:ratio<=
0?0:ratio}_accumulate(traceId){let accumulation=0;for(let i=0;i<32;i+=8){let part=0;for(let j=0;j<8;j++){let c=traceId.charCodeAt(i+j),v=c<58?c-48:c<71?c-55:c-87;
part=part<<4|v}accumulation=(accumulation^part)>>>0}return accumulation}};var TracesSamplerValues;(function(TracesSamplerValues2){TracesSamplerValues2.AlwaysOff="always_off",TracesSamplerValues2.AlwaysOn="always_on",TracesSamplerValues2.
ParentBasedAlwaysOff="parentbased_always_off",TracesSamplerValues2.ParentBasedAlwaysOn="parentbased_always_on",TracesSamplerValues2.ParentBasedTraceIdRatio="par\
entbased_traceidratio",TracesSamplerValues2.TraceIdRatio="traceidratio"})(TracesSamplerValues||(TracesSamplerValues={}));var DEFAULT_RATIO=1;function loadDefaultConfig(){
return{sampler:buildSamplerFromEnv(),forceFlushTimeoutMillis:3e4,generalLimits:{attributeValueLengthLimit:getNumberFromEnv("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT")??
1/0,attributeCountLimit:getNumberFromEnv("OTEL_ATTRIBUTE_COUNT_LIMIT")??128},spanLimits:{attributeValueLengthLimit:getNumberFromEnv("OTEL_SPAN_ATTRIBUTE_VALUE_L\
ENGTH_LIMIT")??1/0,attributeCountLimit:getNumberFromEnv("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT")??128,linkCountLimit:getNumberFromEnv("OTEL_SPAN_LINK_COUNT_LIMIT")??128,
eventCountLimit:getNumberFromEnv("OTEL_SPAN_EVENT_COUNT_LIMIT")??128,attributePerEventCountLimit:getNumberFromEnv("OTEL_SPAN_ATTRIBUTE_PER_EVENT_COUNT_LIMIT")??
128,attributePerLinkCountLimit:getNumberFromEnv("OTEL_SPAN_ATTRIBUTE_PER_LINK_COUNT_LIMIT")??128}}}function buildSamplerFromEnv(){let sampler=getStringFromEnv("\
OTEL_TRACES_SAMPLER")??TracesSamplerValues.ParentBasedAlwaysOn;switch(sampler){case TracesSamplerValues.AlwaysOn:return new AlwaysOnSampler;case TracesSamplerValues.
AlwaysOff:return new AlwaysOffSampler;case TracesSamplerValues.ParentBasedAlwaysOn:return new ParentBasedSampler({root:new AlwaysOnSampler});case TracesSamplerValues.
ParentBasedAlwaysOff:return new ParentBasedSampler({root:new AlwaysOffSampler});case TracesSamplerValues.TraceIdRatio:return new TraceIdRatioBasedSampler(getSamplerProbabilityFromEnv());case TracesSamplerValues.
ParentBasedTraceIdRatio:return new ParentBasedSampler({root:new TraceIdRatioBasedSampler(getSamplerProbabilityFromEnv())});default:return diag2.error(`OTEL_TRAC\
ES_SAMPLER value "${sampler}" invalid, defaulting to "${TracesSamplerValues.ParentBasedAlwaysOn}".`),new ParentBasedSampler({root:new AlwaysOnSampler})}}function getSamplerProbabilityFromEnv(){
let probability=getNumberFromEnv("OTEL_TRACES_SAMPLER_ARG");return probability==null?(diag2.error(`OTEL_TRACES_SAMPLER_ARG is blank, defaulting to ${DEFAULT_RATIO}\
.`),DEFAULT_RATIO):probability<0||probability>1?(diag2.error(`OTEL_TRACES_SAMPLER_ARG=${probability} was given, but it is out of range ([0..1]), defaulting to ${DEFAULT_RATIO}\
.`),DEFAULT_RATIO):probability}var DEFAULT_ATTRIBUTE_COUNT_LIMIT=128,DEFAULT_ATTRIBUTE_VALUE_LENGTH_LIMIT=1/0;function reconfigureLimits(userConfig){let spanLimits=Object.assign({},userConfig.
spanLimits);return spanLimits.attributeCountLimit=userConfig.spanLimits?.attributeCountLimit??userConfig.generalLimits?.attributeCountLimit??getNumberFromEnv("O\
TEL_SPAN_ATTRIBUTE_COUNT_LIMIT")??getNumberFromEnv("OTEL_ATTRIBUTE_COUNT_LIMIT")??DEFAULT_ATTRIBUTE_COUNT_LIMIT,spanLimits.attributeValueLengthLimit=userConfig.
spanLimits?.attributeValueLengthLimit??userConfig.generalLimits?.attributeValueLengthLimit??getNumberFromEnv("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT")??getNumberFromEnv(
"OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT")??DEFAULT_ATTRIBUTE_VALUE_LENGTH_LIMIT,Object.assign({},userConfig,{spanLimits})}var BasicTracerProvider=class extends TracerProvider{constructor(config={}){let mergedConfig=merge({},loadDefaultConfig(),reconfigureLimits(config));delete mergedConfig.
generalLimits,super(mergedConfig)}};var BatchSpanProcessor2=class extends BatchSpanProcessor{constructor(exporter,config){config||(config={});let envFallbacks=[["maxExportBatchSize","OTEL_BSP_MAX_\
EXPORT_BATCH_SIZE"],["maxQueueSize","OTEL_BSP_MAX_QUEUE_SIZE"],["scheduledDelayMillis","OTEL_BSP_SCHEDULE_DELAY"],["exportTimeoutMillis","OTEL_BSP_EXPORT_TIMEOU\
T"]];for(let[configName,envName]of envFallbacks)if(config[configName]===void 0){let envFallback=getNumberFromEnv(envName);envFallback!==void 0&&(config[configName]=
envFallback)}super({exporter,...config})}};var import_node_http=require("node:http"),import_node_https=require("node:https"),import_promises=require("node:timers/promises"),import_node_util=require("node:util"),
import_node_zlib=require("node:zlib");function validateTimeoutMillis(timeoutMillis){if(Number.isFinite(timeoutMillis)&&timeoutMillis>0)return timeoutMillis;throw new Error(`Configuration: timeoutMil\
lis is invalid, expected number greater than 0 (actual: '${timeoutMillis}')`)}function wrapStaticHeadersInFunction(headers){if(headers!=null)return async()=>headers}
function mergeOtlpSharedConfigurationWithDefaults(userProvidedConfiguration,fallbackConfiguration,defaultConfiguration){return{timeoutMillis:validateTimeoutMillis(
userProvidedConfiguration.timeoutMillis??fallbackConfiguration.timeoutMillis??defaultConfiguration.timeoutMillis),concurrencyLimit:userProvidedConfiguration.concurrencyLimit??
fallbackConfiguration.concurrencyLimit??defaultConfiguration.concurrencyLimit,compression:userProvidedConfiguration.compression??fallbackConfiguration.compression??
defaultConfiguration.compression}}function getSharedConfigurationDefaults(){return{timeoutMillis:1e4,concurrencyLimit:30,compression:"none"}}init_esm();function validateAndNormalizeHeaders(partialHeaders){let headers={};return Object.entries(partialHeaders??{}).forEach(([key,value])=>{typeof value<"u"?
headers[key]=String(value):diag2.warn(`Header "${key}" has invalid value (${value}) and will be ignored`)}),headers}function mergeHeaders(userProvidedHeaders,fallbackHeaders,defaultHeaders){return async()=>{let requiredHeaders={...await defaultHeaders()},headers={};return fallbackHeaders!=
null&&Object.assign(headers,await fallbackHeaders()),userProvidedHeaders!=null&&Object.assign(headers,validateAndNormalizeHeaders(await userProvidedHeaders())),
Object.assign(headers,requiredHeaders)}}function validateUserProvidedUrl(url){if(url!=null)try{let base=globalThis.location?.href;return new URL(url,base).href}catch{
throw new Error(`Configuration: Could not parse user-provided export URL: '${url}'`)}}function mergeOtlpHttpConfigurationWithDefaults(userProvidedConfiguration,fallbackConfiguration,defaultConfiguration){
return{...mergeOtlpSharedConfigurationWithDefaults(userProvidedConfiguration,fallbackConfiguration,defaultConfiguration),headers:mergeHeaders(userProvidedConfiguration.
headers,fallbackConfiguration.headers,defaultConfiguration.headers),url:validateUserProvidedUrl(userProvidedConfiguration.url)??fallbackConfiguration.url??defaultConfiguration.
url}}function getHttpConfigurationDefaults(requiredHeaders,signalResourcePath){return{...getSharedConfigurationDefaults(),headers:async()=>requiredHeaders,url:"\
http://localhost:4318/"+signalResourcePath}}function httpAgentFactoryFromOptions(options){return async protocol=>{let isInsecure=protocol==="http:",module2=isInsecure?import("http"):import("https"),{Agent}=await module2;
if(isInsecure){let{ca,cert,key,...insecureOptions}=options;return new Agent(insecureOptions)}return new Agent(options)}}function mergeOtlpNodeHttpConfigurationWithDefaults(userProvidedConfiguration,fallbackConfiguration,defaultConfiguration){
return{...mergeOtlpHttpConfigurationWithDefaults(userProvidedConfiguration,fallbackConfiguration,defaultConfiguration),agentFactory:userProvidedConfiguration.agentFactory??
fallbackConfiguration.agentFactory??defaultConfiguration.agentFactory,userAgent:userProvidedConfiguration.userAgent}}function getNodeHttpConfigurationDefaults(requiredHeaders,signalResourcePath){
return{...getHttpConfigurationDefaults(requiredHeaders,signalResourcePath),agentFactory:httpAgentFactoryFromOptions({keepAlive:!0})}}init_esm();function parseAndValidateTimeoutFromEnv(timeoutEnvVar){let envTimeout=getNumberFromEnv(timeoutEnvVar);if(envTimeout!=null){if(Number.isFinite(envTimeout)&&
envTimeout>0)return envTimeout;diag2.warn(`Configuration: ${timeoutEnvVar} is invalid, expected number greater than 0 (actual: ${envTimeout})`)}}function getTimeoutFromEnv(signalIdentifier){
let specificTimeout=parseAndValidateTimeoutFromEnv(`OTEL_EXPORTER_OTLP_${signalIdentifier}_TIMEOUT`),nonSpecificTimeout=parseAndValidateTimeoutFromEnv("OTEL_EXP\
ORTER_OTLP_TIMEOUT");return specificTimeout??nonSpecificTimeout}function parseAndValidateCompressionFromEnv(compressionEnvVar){let compression=getStringFromEnv(
compressionEnvVar)?.trim();if(compression==null||compression==="none"||compression==="gzip")return compression;diag2.warn(`Configuration: ${compressionEnvVar} i\
s invalid, expected 'none' or 'gzip' (actual: '${compression}')`)}function getCompressionFromEnv(signalIdentifier){let specificCompression=parseAndValidateCompressionFromEnv(
`OTEL_EXPORTER_OTLP_${signalIdentifier}_COMPRESSION`),nonSpecificCompression=parseAndValidateCompressionFromEnv("OTEL_EXPORTER_OTLP_COMPRESSION");return specificCompression??
nonSpecificCompression}function getSharedConfigurationFromEnvironment(signalIdentifier){return{timeoutMillis:getTimeoutFromEnv(signalIdentifier),compression:getCompressionFromEnv(
signalIdentifier)}}init_esm();var fs=__toESM(require("fs")),path=__toESM(require("path"));init_esm();function getStaticHeadersFromEnv(signalIdentifier){let signalSpecificRawHeaders=getStringFromEnv(`OTEL_EXPORTER_OTLP_${signalIdentifier}_HEADERS`),nonSignalSpecificRawHeaders=getStringFromEnv(
"OTEL_EXPORTER_OTLP_HEADERS"),signalSpecificHeaders=parseKeyPairsIntoRecord(signalSpecificRawHeaders),nonSignalSpecificHeaders=parseKeyPairsIntoRecord(nonSignalSpecificRawHeaders);
if(!(Object.keys(signalSpecificHeaders).length===0&&Object.keys(nonSignalSpecificHeaders).length===0))return Object.assign({},parseKeyPairsIntoRecord(nonSignalSpecificRawHeaders),
parseKeyPairsIntoRecord(signalSpecificRawHeaders))}function appendRootPathToUrlIfNeeded(url){try{return new URL(url).toString()}catch{diag2.warn(`Configuration:\
 Could not parse environment-provided export URL: '${url}', falling back to undefined`);return}}function appendResourcePathToUrl(url,path2){try{new URL(url)}catch{
diag2.warn(`Configuration: Could not parse environment-provided export URL: '${url}', falling back to undefined`);return}url.endsWith("/")||(url=url+"/"),url+=path2;
try{new URL(url)}catch{diag2.warn(`Configuration: Provided URL appended with '${path2}' is not a valid URL, using 'undefined' instead of '${url}'`);return}return url}
function getNonSpecificUrlFromEnv(signalResourcePath){let envUrl=getStringFromEnv("OTEL_EXPORTER_OTLP_ENDPOINT");if(envUrl!==void 0)return appendResourcePathToUrl(
envUrl,signalResourcePath)}function getSpecificUrlFromEnv(signalIdentifier){let envUrl=getStringFromEnv(`OTEL_EXPORTER_OTLP_${signalIdentifier}_ENDPOINT`);if(envUrl!==
void 0)return appendRootPathToUrlIfNeeded(envUrl)}function readFileFromEnv(signalSpecificEnvVar,nonSignalSpecificEnvVar,warningMessage){let signalSpecificPath=getStringFromEnv(
signalSpecificEnvVar),nonSignalSpecificPath=getStringFromEnv(nonSignalSpecificEnvVar),filePath=signalSpecificPath??nonSignalSpecificPath;if(filePath!=null)try{return fs.readFileSync(
path.resolve(process.cwd(),filePath))}catch{diag2.warn(warningMessage);return}else return}function getClientCertificateFromEnv(signalIdentifier){return readFileFromEnv(
`OTEL_EXPORTER_OTLP_${signalIdentifier}_CLIENT_CERTIFICATE`,"OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE","Failed to read client certificate chain file")}function getClientKeyFromEnv(signalIdentifier){
return readFileFromEnv(`OTEL_EXPORTER_OTLP_${signalIdentifier}_CLIENT_KEY`,"OTEL_EXPORTER_OTLP_CLIENT_KEY","Failed to read client certificate private key file")}
function getRootCertificateFromEnv(signalIdentifier){return readFileFromEnv(`OTEL_EXPORTER_OTLP_${signalIdentifier}_CERTIFICATE`,"OTEL_EXPORTER_OTLP_CERTIFICATE",
"Failed to read root certificate file")}function getNodeHttpConfigurationFromEnvironment(signalIdentifier,signalResourcePath){return{...getSharedConfigurationFromEnvironment(
signalIdentifier),url:getSpecificUrlFromEnv(signalIdentifier)??getNonSpecificUrlFromEnv(signalResourcePath),headers:wrapStaticHeadersInFunction(getStaticHeadersFromEnv(
signalIdentifier)),agentFactory:httpAgentFactoryFromOptions({keepAlive:!0,ca:getRootCertificateFromEnv(signalIdentifier),cert:getClientCertificateFromEnv(signalIdentifier),
key:getClientKeyFromEnv(signalIdentifier)})}}function convertLegacyHeaders(config){return typeof config.headers=="function"?config.headers:wrapStaticHeadersInFunction(config.headers)}function convertLegacyAgentOptions(config){if(typeof config.httpAgentOptions=="function")return config.httpAgentOptions;let legacy=config.httpAgentOptions;if(config.
keepAlive!=null&&(legacy={keepAlive:config.keepAlive,...legacy}),legacy!=null)return httpAgentFactoryFromOptions(legacy)}function convertLegacyHttpOptions(config,signalIdentifier,signalResourcePath,requiredHeaders){
return config.metadata&&diag2.warn("Metadata cannot be set when using http"),mergeOtlpNodeHttpConfigurationWithDefaults({url:config.url,headers:convertLegacyHeaders(
config),concurrencyLimit:config.concurrencyLimit,timeoutMillis:config.timeoutMillis,compression:config.compression,agentFactory:convertLegacyAgentOptions(config),
userAgent:config.userAgent},getNodeHttpConfigurationFromEnvironment(signalIdentifier,signalResourcePath),getNodeHttpConfigurationDefaults(requiredHeaders,signalResourcePath))}function createResource(resource,encoder){let result={attributes:toAttributes(resource.attributes,encoder),droppedAttributesCount:0},schemaUrl=resource.schemaUrl;
return schemaUrl&&schemaUrl!==""&&(result.schemaUrl=schemaUrl),result}function createInstrumentationScope(scope,encoder){let result={name:scope.name,version:scope.
version};return scope.attributes&&Object.keys(scope.attributes).length>0&&(result.attributes=toAttributes(scope.attributes,encoder),result.droppedAttributesCount=
scope.droppedAttributesCount??0),result}function toAttributes(attributes,encoder){return Object.keys(attributes).map(key=>toKeyValue(key,attributes[key],encoder))}
function toKeyValue(key,value,encoder){return{key,value:toAnyValue(value,encoder)}}function toAnyValue(value,encoder){let t=typeof value;if(t==="string")return{
stringValue:value};if(t==="number")return Number.isInteger(value)?{intValue:value}:{doubleValue:value};if(t==="boolean")return{boolValue:value};if(value instanceof
Uint8Array)return{bytesValue:encoder.encodeUint8Array(value)};if(Array.isArray(value)){let values=new Array(value.length);for(let i=0;i<value.length;i++)values[i]=
toAnyValue(value[i],encoder);return{arrayValue:{values}}}if(t==="object"&&value!=null){let keys=Object.keys(value),values=new Array(keys.length);for(let i=0;i<keys.
length;i++)values[i]={key:keys[i],value:toAnyValue(value[keys[i]],encoder)};return{kvlistValue:{values}}}return{}}function hrTimeToNanos(hrTime2){let NANOSECONDS=BigInt(1e9);return BigInt(Math.trunc(hrTime2[0]))*NANOSECONDS+BigInt(Math.trunc(hrTime2[1]))}function encodeAsString(hrTime2){return hrTimeToNanos(hrTime2).toString()}var encodeTimestamp=typeof BigInt<"u"?encodeAsString:hrTimeToNanoseconds;function identity(value){
return value}var JSON_ENCODER={encodeHrTime:encodeTimestamp,encodeSpanContext:identity,encodeOptionalSpanContext:identity,encodeUint8Array:bytes=>{if(typeof Buffer<"u")return Buffer.
from(bytes).toString("base64");let chars=new Array(bytes.length);for(let i=0;i<bytes.length;i++)chars[i]=String.fromCharCode(bytes[i]);return btoa(chars.join(""))}};var SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK=256,SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK=512;function buildSpanFlagsFrom(traceFlags,isRemote){let flags=traceFlags&255|SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK;
return isRemote&&(flags|=SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK),flags}function sdkSpanToOtlpSpan(span,encoder){let ctx=span.spanContext(),status=span.status,parentSpanId=span.
parentSpanContext?.spanId?encoder.encodeSpanContext(span.parentSpanContext?.spanId):void 0;return{traceId:encoder.encodeSpanContext(ctx.traceId),spanId:encoder.
encodeSpanContext(ctx.spanId),parentSpanId,traceState:ctx.traceState?.serialize(),name:span.name,kind:span.kind==null?0:span.kind+1,startTimeUnixNano:encoder.encodeHrTime(
span.startTime),endTimeUnixNano:encoder.encodeHrTime(span.endTime),attributes:toAttributes(span.attributes,encoder),droppedAttributesCount:span.droppedAttributesCount,
events:span.events.map(event=>toOtlpSpanEvent(event,encoder)),droppedEventsCount:span.droppedEventsCount,status:{code:status.code,message:status.message},links:span.
links.map(link=>toOtlpLink(link,encoder)),droppedLinksCount:span.droppedLinksCount,flags:buildSpanFlagsFrom(ctx.traceFlags,span.parentSpanContext?.isRemote)}}function toOtlpLink(link,encoder){
return{attributes:link.attributes?toAttributes(link.attributes,encoder):[],spanId:encoder.encodeSpanContext(link.context.spanId),traceId:encoder.encodeSpanContext(
link.context.traceId),traceState:link.context.traceState?.serialize(),droppedAttributesCount:link.droppedAttributesCount||0,flags:buildSpanFlagsFrom(link.context.
traceFlags,link.context.isRemote)}}function toOtlpSpanEvent(timedEvent,encoder){return{attributes:timedEvent.attributes?toAttributes(timedEvent.attributes,encoder):
[],name:timedEvent.name,timeUnixNano:encoder.encodeHrTime(timedEvent.time),droppedAttributesCount:timedEvent.droppedAttributesCount||0}}function createExportTraceServiceRequest(spans,encoder){
return{resourceSpans:spanRecordsToResourceSpans(spans,encoder)}}function createResourceMap(readableSpans){let resourceMap=new Map;for(let record of readableSpans){
let ilsMap=resourceMap.get(record.resource);ilsMap||(ilsMap=new Map,resourceMap.set(record.resource,ilsMap));let instrumentationScopeKey=`${record.instrumentationScope.
name}@${record.instrumentationScope.version||""}:${record.instrumentationScope.schemaUrl||""}`,records=ilsMap.get(instrumentationScopeKey);records||(records=[],
ilsMap.set(instrumentationScopeKey,records)),records.push(record)}return resourceMap}function spanRecordsToResourceSpans(readableSpans,encoder){let resourceMap=createResourceMap(
readableSpans),out=[],entryIterator=resourceMap.entries(),entry=entryIterator.next();for(;!entry.done;){let[resource,ilmMap]=entry.value,scopeResourceSpans=[],ilmIterator=ilmMap.
values(),ilmEntry=ilmIterator.next();for(;!ilmEntry.done;){let scopeSpans=ilmEntry.value;if(scopeSpans.length>0){let spans=scopeSpans.map(readableSpan=>sdkSpanToOtlpSpan(
readableSpan,encoder));scopeResourceSpans.push({scope:createInstrumentationScope(scopeSpans[0].instrumentationScope,encoder),spans,schemaUrl:scopeSpans[0].instrumentationScope.
schemaUrl})}ilmEntry=ilmIterator.next()}let processedResource=createResource(resource,encoder),transformedSpans={resource:processedResource,scopeSpans:scopeResourceSpans,
schemaUrl:processedResource.schemaUrl};out.push(transformedSpans),entry=entryIterator.next()}return out}init_esm();var JsonTraceSerializer={serializeRequest:arg=>{let request=createExportTraceServiceRequest(arg,JSON_ENCODER);return new TextEncoder().encode(JSON.stringify(
request))},deserializeResponse:arg=>{if(arg.length===0)return{};let decoder=new TextDecoder;try{return JSON.parse(decoder.decode(arg))}catch(err){return diag2.warn(
`Failed to parse trace export response: ${err.message}. Returning empty response`),{}}}};var AGAIN_MS=1e3,MAY_PASS=new Set([429,502,503,504]);function createSender(warn){let{url,headers,compression,timeoutMillis,agentFactory}=convertLegacyHttpOptions(
{},"TRACES","v1/traces",{"Content-Type":"application/json"}),target=new URL(url),agent=Promise.resolve(agentFactory(target.protocol)),stopping=new AbortController,
underWay=new Set,hurrying=new AbortController,isAway=!1;async function sendOnce(body,signal){let isGzip=compression==="gzip",data=isGzip?await(0,import_node_util.promisify)(
import_node_zlib.gzip)(body):body,options={method:"POST",agent:await agent,signal,headers:{...await headers(),"Content-Length":data.byteLength,...isGzip?{"Conte\
nt-Encoding":"gzip"}:{}}};return new Promise((resolve2,reject)=>{let request=(target.protocol==="https:"?import_node_https.request:import_node_http.request)(target,
options,response=>{response.on("end",()=>resolve2(response.statusCode??0)),response.on("error",reject),response.resume()});request.on("socket",socket=>socket.unref()),
request.on("error",reject),request.end(data)})}async function send(body){let signal=AbortSignal.any([stopping.signal,AbortSignal.timeout(timeoutMillis)]),lasting=AbortSignal.
any([signal,hurrying.signal]);for(let pauseMs=AGAIN_MS;;pauseMs*=2){let answer=await sendOnce(body,signal).catch(error=>error);if(typeof answer=="number"&&answer<
300)return!0;if(note(answer),typeof answer=="number"&&!MAY_PASS.has(answer))return!1;let isOver=(0,import_promises.setTimeout)(pauseMs,!1,{signal:lasting,ref:!1}).
catch(()=>!0);if(lasting.aborted||await isOver)return!1}}function note(answer){!isAway&&!stopping.signal.aborted&&warn(`cannot send traces to ${target.origin}: ${reasonOf(
answer)}`),isAway=!0}return{export(spans,report){let body=JsonTraceSerializer.serializeRequest(spans),sending=(body===void 0?Promise.resolve(!0):send(body)).then(
isSent=>{isSent&&(isAway=!1),report({code:ExportResultCode.SUCCESS})});underWay.add(sending),sending.then(()=>underWay.delete(sending))},forceFlush:()=>Promise.
all(underWay).then(()=>{}),shutdown:()=>Promise.resolve(),hurry:()=>hurrying.abort(),idle:()=>Promise.all(underWay).then(()=>{}),stop(){stopping.abort(),agent.then(
used=>used.destroy())}}}function reasonOf(error){return error instanceof Error?error.name==="TimeoutError"?"it does not answer":error.message:`it answered ${String(
error)}`}var FLUSH_MS=500,KINDS={producer:SpanKind.PRODUCER,consumer:SpanKind.CONSUMER,internal:SpanKind.INTERNAL};function createRecorder(on){let sender=createSender(on.
warn),batches=new BatchSpanProcessor2(sender),provider=new BasicTracerProvider({resource:defaultResource().merge(resourceFromAttributes({"service.name":"durable\
-relay","service.version":on.version})).merge(detectResources({detectors:[envDetector]})),spanProcessors:[batches]}),tracer=provider.getTracer("durable-relay",on.
version);return{begin({name,kind,parent,atMs=Date.now(),attributes={}}){let span=tracer.startSpan(name,{kind:KINDS[kind],startTime:new Date(atMs),attributes:{"r\
elay.program":on.program,...attributes}},below(parent));return{context:contextOf(span.spanContext()),end({attributes:more={},failed,atMs:endMs=Date.now()}={}){for(let[
key,value]of Object.entries(more))value!==void 0&&span.setAttribute(key,value);failed!==void 0&&(span.setAttribute("error.type",failed),span.setStatus({code:SpanStatusCode.
ERROR})),span.end(new Date(Math.max(endMs,atMs)))}}},async close(){sender.hurry();let timer=new AbortController,sent=batches.forceFlush().catch(()=>{}).then(()=>sender.
idle());await Promise.race([sent,pause2(FLUSH_MS,timer.signal)]),timer.abort(),sender.stop(),await provider.shutdown().catch(()=>{})}}}function below(parent){if(parent===
void 0)return ROOT_CONTEXT;let[,traceId="",spanId="",flags="00"]=parent.traceparent.split("-");return trace.setSpanContext(ROOT_CONTEXT,{traceId,spanId,traceFlags:Number.
parseInt(flags,16),isRemote:!0,...parent.tracestate===void 0?{}:{traceState:createTraceState(parent.tracestate)}})}function contextOf({traceId,spanId,traceFlags,
traceState}){let flags=traceFlags.toString(16).padStart(2,"0"),tracestate=traceState?.serialize();return{traceparent:`00-${traceId}-${spanId}-${flags}`,...tracestate?
{tracestate}:{}}}function pause2(ms,signal){return new Promise(resolve2=>{let timer=setTimeout(resolve2,ms);signal.addEventListener("abort",()=>{clearTimeout(timer),
resolve2()})})}0&&(module.exports={createRecorder});
