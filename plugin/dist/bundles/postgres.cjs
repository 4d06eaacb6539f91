"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var require_postgres_array=__commonJS({"node_modules/postgres-array/index.js"(exports2){"use strict";exports2.parse=function(source,transform){return new ArrayParser(
source,transform).parse()};var ArrayParser=class _ArrayParser{constructor(source,transform){this.source=source,this.transform=transform||identity,this.position=
0,this.entries=[],this.recorded=[],this.dimension=0}isEof(){return this.position>=this.source.length}nextCharacter(){var character=this.source[this.position++];
return character==="\\"?{value:this.source[this.position++],escaped:!0}:{value:character,escaped:!1}}record(character){this.recorded.push(character)}newEntry(includeEmpty){
var entry;(this.recorded.length>0||includeEmpty)&&(entry=this.recorded.join(""),entry==="NULL"&&!includeEmpty&&(entry=null),entry!==null&&(entry=this.transform(
entry)),this.entries.push(entry),this.recorded=[])}consumeDimensions(){if(this.source[0]==="[")for(;!this.isEof();){var char=this.nextCharacter();if(char.value===
"=")break}}parse(nested){var character,parser,quote;for(this.consumeDimensions();!this.isEof();)if(character=this.nextCharacter(),character.value==="{"&&!quote)
this.dimension++,this.dimension>1&&(parser=new _ArrayParser(this.source.substr(this.position-1),this.transform),this.entries.push(parser.parse(!0)),this.position+=
parser.position-2);else if(character.value==="}"&&!quote){if(this.dimension--,!this.dimension&&(this.newEntry(),nested))return this.entries}else character.value===
'"'&&!character.escaped?(quote&&this.newEntry(!0),quote=!quote):character.value===","&&!quote?this.newEntry():this.record(character.value);if(this.dimension!==0)
throw new Error("array dimension not balanced");return this.entries}};function identity(value){return value}}});var require_arrayParser=__commonJS({"node_modules/pg-types/lib/arrayParser.js"(exports2,module2){var array2=require_postgres_array();module2.exports={create:function(source,transform){
return{parse:function(){return array2.parse(source,transform)}}}}}});var require_postgres_date=__commonJS({"node_modules/postgres-date/index.js"(exports2,module2){"use strict";var DATE_TIME=/(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/,
DATE=/^(\d{1,})-(\d{2})-(\d{2})( BC)?$/,TIME_ZONE=/([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/,INFINITY=/^-?infinity$/;module2.exports=function(isoDate){if(INFINITY.test(
isoDate))return Number(isoDate.replace("i","I"));var matches=DATE_TIME.exec(isoDate);if(!matches)return getDate(isoDate)||null;var isBC=!!matches[8],year=parseInt(
matches[1],10);isBC&&(year=bcYearToNegativeYear(year));var month=parseInt(matches[2],10)-1,day=matches[3],hour=parseInt(matches[4],10),minute=parseInt(matches[5],
10),second=parseInt(matches[6],10),ms=matches[7];ms=ms?1e3*parseFloat(ms):0;var date2,offset=timeZoneOffset(isoDate);return offset!=null?(date2=new Date(Date.UTC(
year,month,day,hour,minute,second,ms)),is0To99(year)&&date2.setUTCFullYear(year),offset!==0&&date2.setTime(date2.getTime()-offset)):(date2=new Date(year,month,day,
hour,minute,second,ms),is0To99(year)&&date2.setFullYear(year)),date2};function getDate(isoDate){var matches=DATE.exec(isoDate);if(matches){var year=parseInt(matches[1],
10),isBC=!!matches[4];isBC&&(year=bcYearToNegativeYear(year));var month=parseInt(matches[2],10)-1,day=matches[3],date2=new Date(year,month,day);return is0To99(year)&&
date2.setFullYear(year),date2}}function timeZoneOffset(isoDate){if(isoDate.endsWith("+00"))return 0;var zone=TIME_ZONE.exec(isoDate.split(" ")[1]);if(zone){var type=zone[1];
if(type==="Z")return 0;var sign=type==="-"?-1:1,offset=parseInt(zone[2],10)*3600+parseInt(zone[3]||0,10)*60+parseInt(zone[4]||0,10);return offset*sign*1e3}}function bcYearToNegativeYear(year){
return-(year-1)}function is0To99(num){return num>=0&&num<100}}});var require_mutable=__commonJS({"node_modules/xtend/mutable.js"(exports2,module2){module2.exports=extend3;var hasOwnProperty=Object.prototype.hasOwnProperty;function extend3(target){
for(var i=1;i<arguments.length;i++){var source=arguments[i];for(var key in source)hasOwnProperty.call(source,key)&&(target[key]=source[key])}return target}}});var require_postgres_interval=__commonJS({"node_modules/postgres-interval/index.js"(exports2,module2){"use strict";var extend3=require_mutable();module2.exports=
PostgresInterval;function PostgresInterval(raw){if(!(this instanceof PostgresInterval))return new PostgresInterval(raw);extend3(this,parse5(raw))}var properties=[
"seconds","minutes","hours","days","months","years"];PostgresInterval.prototype.toPostgres=function(){var filtered=properties.filter(this.hasOwnProperty,this);return this.
milliseconds&&filtered.indexOf("seconds")<0&&filtered.push("seconds"),filtered.length===0?"0":filtered.map(function(property){var value=this[property]||0;return property===
"seconds"&&this.milliseconds&&(value=(value+this.milliseconds/1e3).toFixed(6).replace(/\.?0+$/,"")),value+" "+property},this).join(" ")};var propertiesISOEquivalent={
years:"Y",months:"M",days:"D",hours:"H",minutes:"M",seconds:"S"},dateProperties=["years","months","days"],timeProperties=["hours","minutes","seconds"];PostgresInterval.
prototype.toISOString=PostgresInterval.prototype.toISO=function(){var datePart=dateProperties.map(buildProperty,this).join(""),timePart=timeProperties.map(buildProperty,
this).join("");return"P"+datePart+"T"+timePart;function buildProperty(property){var value=this[property]||0;return property==="seconds"&&this.milliseconds&&(value=
(value+this.milliseconds/1e3).toFixed(6).replace(/0+$/,"")),value+propertiesISOEquivalent[property]}};var NUMBER="([+-]?\\d+)",YEAR=NUMBER+"\\s+years?",MONTH=NUMBER+
"\\s+mons?",DAY=NUMBER+"\\s+days?",TIME="([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?",INTERVAL=new RegExp([YEAR,MONTH,DAY,TIME].map(function(regexString){return"\
("+regexString+")?"}).join("\\s*")),positions={years:2,months:4,days:6,hours:9,minutes:10,seconds:11,milliseconds:12},negatives=["hours","minutes","seconds","mi\
lliseconds"];function parseMilliseconds(fraction){var microseconds=fraction+"000000".slice(fraction.length);return parseInt(microseconds,10)/1e3}function parse5(interval){
if(!interval)return{};var matches=INTERVAL.exec(interval),isNegative=matches[8]==="-";return Object.keys(positions).reduce(function(parsed,property){var position=positions[property],
value=matches[position];return!value||(value=property==="milliseconds"?parseMilliseconds(value):parseInt(value,10),!value)||(isNegative&&~negatives.indexOf(property)&&
(value*=-1),parsed[property]=value),parsed},{})}}});var require_postgres_bytea=__commonJS({"node_modules/postgres-bytea/index.js"(exports2,module2){"use strict";var bufferFrom=Buffer.from||Buffer;module2.exports=
function(input){if(/^\\x/.test(input))return bufferFrom(input.substr(2),"hex");for(var output="",i=0;i<input.length;)if(input[i]!=="\\")output+=input[i],++i;else if(/[0-7]{3}/.
test(input.substr(i+1,3)))output+=String.fromCharCode(parseInt(input.substr(i+1,3),8)),i+=4;else{for(var backslashes=1;i+backslashes<input.length&&input[i+backslashes]===
"\\";)backslashes++;for(var k=0;k<Math.floor(backslashes/2);++k)output+="\\";i+=Math.floor(backslashes/2)*2}return bufferFrom(output,"binary")}}});var require_textParsers=__commonJS({"node_modules/pg-types/lib/textParsers.js"(exports2,module2){var array2=require_postgres_array(),arrayParser=require_arrayParser(),
parseDate=require_postgres_date(),parseInterval=require_postgres_interval(),parseByteA=require_postgres_bytea();function allowNull(fn){return function(value){return value===
null?value:fn(value)}}function parseBool(value){return value===null?value:value==="TRUE"||value==="t"||value==="true"||value==="y"||value==="yes"||value==="on"||
value==="1"}function parseBoolArray(value){return value?array2.parse(value,parseBool):null}function parseBaseTenInt(string4){return parseInt(string4,10)}function parseIntegerArray(value){
return value?array2.parse(value,allowNull(parseBaseTenInt)):null}function parseBigIntegerArray(value){return value?array2.parse(value,allowNull(function(entry){
return parseBigInteger(entry).trim()})):null}var parsePointArray=function(value){if(!value)return null;var p=arrayParser.create(value,function(entry){return entry!==
null&&(entry=parsePoint(entry)),entry});return p.parse()},parseFloatArray=function(value){if(!value)return null;var p=arrayParser.create(value,function(entry){return entry!==
null&&(entry=parseFloat(entry)),entry});return p.parse()},parseStringArray=function(value){if(!value)return null;var p=arrayParser.create(value);return p.parse()},
parseDateArray=function(value){if(!value)return null;var p=arrayParser.create(value,function(entry){return entry!==null&&(entry=parseDate(entry)),entry});return p.
parse()},parseIntervalArray=function(value){if(!value)return null;var p=arrayParser.create(value,function(entry){return entry!==null&&(entry=parseInterval(entry)),
entry});return p.parse()},parseByteAArray=function(value){return value?array2.parse(value,allowNull(parseByteA)):null},parseInteger=function(value){return parseInt(
value,10)},parseBigInteger=function(value){var valStr=String(value);return/^\d+$/.test(valStr)?valStr:value},parseJsonArray=function(value){return value?array2.
parse(value,allowNull(JSON.parse)):null},parsePoint=function(value){return value[0]!=="("?null:(value=value.substring(1,value.length-1).split(","),{x:parseFloat(
value[0]),y:parseFloat(value[1])})},parseCircle=function(value){if(value[0]!=="<"&&value[1]!=="(")return null;for(var point="(",radius="",pointParsed=!1,i=2;i<value.
length-1;i++){if(pointParsed||(point+=value[i]),value[i]===")"){pointParsed=!0;continue}else if(!pointParsed)continue;value[i]!==","&&(radius+=value[i])}var result=parsePoint(
point);return result.radius=parseFloat(radius),result},init=function(register){register(20,parseBigInteger),register(21,parseInteger),register(23,parseInteger),
register(26,parseInteger),register(700,parseFloat),register(701,parseFloat),register(16,parseBool),register(1082,parseDate),register(1114,parseDate),register(1184,
parseDate),register(600,parsePoint),register(651,parseStringArray),register(718,parseCircle),register(1e3,parseBoolArray),register(1001,parseByteAArray),register(
1005,parseIntegerArray),register(1007,parseIntegerArray),register(1028,parseIntegerArray),register(1016,parseBigIntegerArray),register(1017,parsePointArray),register(
1021,parseFloatArray),register(1022,parseFloatArray),register(1231,parseFloatArray),register(1014,parseStringArray),register(1015,parseStringArray),register(1008,
parseStringArray),register(1009,parseStringArray),register(1040,parseStringArray),register(1041,parseStringArray),register(1115,parseDateArray),register(1182,parseDateArray),
register(1185,parseDateArray),register(1186,parseInterval),register(1187,parseIntervalArray),register(17,parseByteA),register(114,JSON.parse.bind(JSON)),register(
3802,JSON.parse.bind(JSON)),register(199,parseJsonArray),register(3807,parseJsonArray),register(3907,parseStringArray),register(2951,parseStringArray),register(
791,parseStringArray),register(1183,parseStringArray),register(1270,parseStringArray)};module2.exports={init}}});var require_pg_int8=__commonJS({"node_modules/pg-int8/index.js"(exports2,module2){"use strict";var BASE=1e6;function readInt8(buffer){var high=buffer.readInt32BE(
0),low=buffer.readUInt32BE(4),sign="";high<0&&(high=~high+(low===0),low=~low+1>>>0,sign="-");var result="",carry,t,digits,pad,l,i;{if(carry=high%BASE,high=high/
BASE>>>0,t=4294967296*carry+low,low=t/BASE>>>0,digits=""+(t-BASE*low),low===0&&high===0)return sign+digits+result;for(pad="",l=6-digits.length,i=0;i<l;i++)pad+=
"0";result=pad+digits+result}{if(carry=high%BASE,high=high/BASE>>>0,t=4294967296*carry+low,low=t/BASE>>>0,digits=""+(t-BASE*low),low===0&&high===0)return sign+digits+
result;for(pad="",l=6-digits.length,i=0;i<l;i++)pad+="0";result=pad+digits+result}{if(carry=high%BASE,high=high/BASE>>>0,t=4294967296*carry+low,low=t/BASE>>>0,digits=
""+(t-BASE*low),low===0&&high===0)return sign+digits+result;for(pad="",l=6-digits.length,i=0;i<l;i++)pad+="0";result=pad+digits+result}return carry=high%BASE,t=
4294967296*carry+low,digits=""+t%BASE,sign+digits+result}module2.exports=readInt8}});var require_binaryParsers=__commonJS({"node_modules/pg-types/lib/binaryParsers.js"(exports2,module2){var parseInt64=require_pg_int8(),parseBits=function(data,bits,offset,invert,callback){
offset=offset||0,invert=invert||!1,callback=callback||function(lastValue,newValue,bits2){return lastValue*Math.pow(2,bits2)+newValue};var offsetBytes=offset>>3,
inv=function(value){return invert?~value&255:value},mask=255,firstBits=8-offset%8;bits<firstBits&&(mask=255<<8-bits&255,firstBits=bits),offset&&(mask=mask>>offset%
8);var result=0;offset%8+bits>=8&&(result=callback(0,inv(data[offsetBytes])&mask,firstBits));for(var bytes=bits+offset>>3,i=offsetBytes+1;i<bytes;i++)result=callback(
result,inv(data[i]),8);var lastBits=(bits+offset)%8;return lastBits>0&&(result=callback(result,inv(data[bytes])>>8-lastBits,lastBits)),result},parseFloatFromBits=function(data,precisionBits,exponentBits){
var bias=Math.pow(2,exponentBits-1)-1,sign=parseBits(data,1),exponent=parseBits(data,exponentBits,1);if(exponent===0)return 0;var precisionBitsCounter=1,parsePrecisionBits=function(lastValue,newValue,bits){
lastValue===0&&(lastValue=1);for(var i=1;i<=bits;i++)precisionBitsCounter/=2,(newValue&1<<bits-i)>0&&(lastValue+=precisionBitsCounter);return lastValue},mantissa=parseBits(
data,precisionBits,exponentBits+1,!1,parsePrecisionBits);return exponent==Math.pow(2,exponentBits+1)-1?mantissa===0?sign===0?1/0:-1/0:NaN:(sign===0?1:-1)*Math.pow(
2,exponent-bias)*mantissa},parseInt16=function(value){return parseBits(value,1)==1?-1*(parseBits(value,15,1,!0)+1):parseBits(value,15,1)},parseInt32=function(value){
return parseBits(value,1)==1?-1*(parseBits(value,31,1,!0)+1):parseBits(value,31,1)},parseFloat32=function(value){return parseFloatFromBits(value,23,8)},parseFloat64=function(value){
return parseFloatFromBits(value,52,11)},parseNumeric=function(value){var sign=parseBits(value,16,32);if(sign==49152)return NaN;for(var weight=Math.pow(1e4,parseBits(
value,16,16)),result=0,digits=[],ndigits=parseBits(value,16),i=0;i<ndigits;i++)result+=parseBits(value,16,64+16*i)*weight,weight/=1e4;var scale=Math.pow(10,parseBits(
value,16,48));return(sign===0?1:-1)*Math.round(result*scale)/scale},parseDate=function(isUTC,value){var sign=parseBits(value,1),rawValue=parseBits(value,63,1),result=new Date(
(sign===0?1:-1)*rawValue/1e3+9466848e5);return isUTC||result.setTime(result.getTime()+result.getTimezoneOffset()*6e4),result.usec=rawValue%1e3,result.getMicroSeconds=
function(){return this.usec},result.setMicroSeconds=function(value2){this.usec=value2},result.getUTCMicroSeconds=function(){return this.usec},result},parseArray=function(value){
for(var dim=parseBits(value,32),flags=parseBits(value,32,32),elementType=parseBits(value,32,64),offset=96,dims=[],i=0;i<dim;i++)dims[i]=parseBits(value,32,offset),
offset+=32,offset+=32;var parseElement=function(elementType2){var length=parseBits(value,32,offset);if(offset+=32,length==4294967295)return null;var result;if(elementType2==
23||elementType2==20)return result=parseBits(value,length*8,offset),offset+=length*8,result;if(elementType2==25)return result=value.toString(this.encoding,offset>>
3,(offset+=length<<3)>>3),result;console.log("ERROR: ElementType not implemented: "+elementType2)},parse5=function(dimension,elementType2){var array2=[],i2;if(dimension.
length>1){var count=dimension.shift();for(i2=0;i2<count;i2++)array2[i2]=parse5(dimension,elementType2);dimension.unshift(count)}else for(i2=0;i2<dimension[0];i2++)
array2[i2]=parseElement(elementType2);return array2};return parse5(dims,elementType)},parseText=function(value){return value.toString("utf8")},parseBool=function(value){
return value===null?null:parseBits(value,8)>0},init=function(register){register(20,parseInt64),register(21,parseInt16),register(23,parseInt32),register(26,parseInt32),
register(1700,parseNumeric),register(700,parseFloat32),register(701,parseFloat64),register(16,parseBool),register(1114,parseDate.bind(null,!1)),register(1184,parseDate.
bind(null,!0)),register(1e3,parseArray),register(1007,parseArray),register(1016,parseArray),register(1008,parseArray),register(1009,parseArray),register(25,parseText)};
module2.exports={init}}});var require_builtins=__commonJS({"node_modules/pg-types/lib/builtins.js"(exports2,module2){module2.exports={BOOL:16,BYTEA:17,CHAR:18,INT8:20,INT2:21,INT4:23,REGPROC:24,
TEXT:25,OID:26,TID:27,XID:28,CID:29,JSON:114,XML:142,PG_NODE_TREE:194,SMGR:210,PATH:602,POLYGON:604,CIDR:650,FLOAT4:700,FLOAT8:701,ABSTIME:702,RELTIME:703,TINTERVAL:704,
CIRCLE:718,MACADDR8:774,MONEY:790,MACADDR:829,INET:869,ACLITEM:1033,BPCHAR:1042,VARCHAR:1043,DATE:1082,TIME:1083,TIMESTAMP:1114,TIMESTAMPTZ:1184,INTERVAL:1186,TIMETZ:1266,
BIT:1560,VARBIT:1562,NUMERIC:1700,REFCURSOR:1790,REGPROCEDURE:2202,REGOPER:2203,REGOPERATOR:2204,REGCLASS:2205,REGTYPE:2206,UUID:2950,TXID_SNAPSHOT:2970,PG_LSN:3220,
PG_NDISTINCT:3361,PG_DEPENDENCIES:3402,TSVECTOR:3614,TSQUERY:3615,GTSVECTOR:3642,REGCONFIG:3734,REGDICTIONARY:3769,JSONB:3802,REGNAMESPACE:4089,REGROLE:4096}}});var require_pg_types=__commonJS({"node_modules/pg-types/index.js"(exports2){var textParsers=require_textParsers(),binaryParsers=require_binaryParsers(),arrayParser=require_arrayParser(),
builtinTypes=require_builtins();exports2.getTypeParser=getTypeParser;exports2.setTypeParser=setTypeParser;exports2.arrayParser=arrayParser;exports2.builtins=builtinTypes;
var typeParsers={text:{},binary:{}};function noParse(val){return String(val)}function getTypeParser(oid,format){return format=format||"text",typeParsers[format]&&
typeParsers[format][oid]||noParse}function setTypeParser(oid,format,parseFn){typeof format=="function"&&(parseFn=format,format="text"),typeParsers[format][oid]=
parseFn}textParsers.init(function(oid,converter){typeParsers.text[oid]=converter});binaryParsers.init(function(oid,converter){typeParsers.binary[oid]=converter})}});var require_defaults=__commonJS({"node_modules/pg/lib/defaults.js"(exports2,module2){"use strict";var user;try{user=process.platform==="win32"?process.env.USERNAME:
process.env.USER}catch{}module2.exports={host:"localhost",user,database:void 0,password:null,connectionString:void 0,port:5432,rows:0,binary:!1,max:10,idleTimeoutMillis:3e4,
client_encoding:"",ssl:!1,sslnegotiation:void 0,application_name:void 0,fallback_application_name:void 0,options:void 0,parseInputDatesAsUTC:!1,statement_timeout:!1,
lock_timeout:!1,idle_in_transaction_session_timeout:!1,query_timeout:!1,connect_timeout:0,keepalives:1,keepalives_idle:0};var pgTypes=require_pg_types(),parseBigInteger=pgTypes.
getTypeParser(20,"text"),parseBigIntegerArray=pgTypes.getTypeParser(1016,"text");module2.exports.__defineSetter__("parseInt8",function(val){pgTypes.setTypeParser(
20,"text",val?pgTypes.getTypeParser(23,"text"):parseBigInteger),pgTypes.setTypeParser(1016,"text",val?pgTypes.getTypeParser(1007,"text"):parseBigIntegerArray)})}});var require_utils=__commonJS({"node_modules/pg/lib/utils.js"(exports2,module2){"use strict";var defaults2=require_defaults(),nodeUtils=require("util"),{isDate}=require("util/types"),
invalidDateDeprecationNotice=nodeUtils.deprecate(()=>{},"Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of \
pg. Ensure any Date object passed as a query parameter is valid.","PG_INVALID_DATE");function escapeElement(elementRepresentation){return'"'+elementRepresentation.
replace(/\\/g,"\\\\").replace(/"/g,'\\"')+'"'}function arrayString(val){let result="{";for(let i=0;i<val.length;i++){i>0&&(result+=",");let item=val[i];item==null?
result+="NULL":Array.isArray(item)?result+=arrayString(item):ArrayBuffer.isView(item)?(item instanceof Buffer||(item=Buffer.from(item.buffer,item.byteOffset,item.
byteLength)),result+="\\\\x"+item.toString("hex")):result+=escapeElement(prepareValue(item))}return result+="}",result}var prepareValue=function(val,seen){return val==
null?null:typeof val=="object"?val instanceof Buffer?val:ArrayBuffer.isView(val)?Buffer.from(val.buffer,val.byteOffset,val.byteLength):isDate(val)?(isNaN(val.getTime())&&
invalidDateDeprecationNotice(),defaults2.parseInputDatesAsUTC?dateToStringUTC(val):dateToString(val)):Array.isArray(val)?arrayString(val):prepareObject(val,seen):
val.toString()};function prepareObject(val,seen){if(val&&typeof val.toPostgres=="function"){if(seen=seen||[],seen.indexOf(val)!==-1)throw new Error('circular re\
ference detected while preparing "'+val+'" for query');return seen.push(val),prepareValue(val.toPostgres(prepareValue),seen)}return JSON.stringify(val)}function dateToString(date2){
let offset=-date2.getTimezoneOffset(),year=date2.getFullYear(),isBCYear=year<1;isBCYear&&(year=Math.abs(year)+1);let ret=String(year).padStart(4,"0")+"-"+String(
date2.getMonth()+1).padStart(2,"0")+"-"+String(date2.getDate()).padStart(2,"0")+"T"+String(date2.getHours()).padStart(2,"0")+":"+String(date2.getMinutes()).padStart(
2,"0")+":"+String(date2.getSeconds()).padStart(2,"0")+"."+String(date2.getMilliseconds()).padStart(3,"0");return offset<0?(ret+="-",offset*=-1):ret+="+",ret+=String(
Math.floor(offset/60)).padStart(2,"0")+":"+String(offset%60).padStart(2,"0"),isBCYear&&(ret+=" BC"),ret}function dateToStringUTC(date2){let year=date2.getUTCFullYear(),
isBCYear=year<1;isBCYear&&(year=Math.abs(year)+1);let ret=String(year).padStart(4,"0")+"-"+String(date2.getUTCMonth()+1).padStart(2,"0")+"-"+String(date2.getUTCDate()).
padStart(2,"0")+"T"+String(date2.getUTCHours()).padStart(2,"0")+":"+String(date2.getUTCMinutes()).padStart(2,"0")+":"+String(date2.getUTCSeconds()).padStart(2,"\
0")+"."+String(date2.getUTCMilliseconds()).padStart(3,"0");return ret+="+00:00",isBCYear&&(ret+=" BC"),ret}function normalizeQueryConfig(config2,values,callback){
return config2=typeof config2=="string"?{text:config2}:cloneQueryConfig(config2),values&&(typeof values=="function"?config2.callback=values:config2.values=values),
callback&&(config2.callback=callback),config2}function cloneQueryConfig(config2){return config2==null?config2:Object.defineProperties(Object.create(Object.getPrototypeOf(
config2)),Object.getOwnPropertyDescriptors(config2))}var escapeIdentifier2=function(str){return'"'+str.replace(/"/g,'""')+'"'},escapeLiteral2=function(str){let hasBackslash=!1,
escaped="'";if(str==null||typeof str!="string")return"''";for(let i=0;i<str.length;i++){let c=str[i];c==="'"?escaped+=c+c:c==="\\"?(escaped+=c+c,hasBackslash=!0):
escaped+=c}return escaped+="'",hasBackslash===!0&&(escaped=" E"+escaped),escaped};module2.exports={prepareValue:function(value){return prepareValue(value)},normalizeQueryConfig,
escapeIdentifier:escapeIdentifier2,escapeLiteral:escapeLiteral2}}});var require_utils2=__commonJS({"node_modules/pg/lib/crypto/utils.js"(exports2,module2){var nodeCrypto=require("crypto");module2.exports={postgresMd5PasswordHash,
randomBytes:randomBytes2,deriveKey,sha256:sha2562,hashByName,hmacSha256,md5};var webCrypto=nodeCrypto.webcrypto||globalThis.crypto,subtleCrypto=webCrypto.subtle,
textEncoder=new TextEncoder;function randomBytes2(length){return webCrypto.getRandomValues(Buffer.alloc(length))}async function md5(string4){try{return nodeCrypto.
createHash("md5").update(string4,"utf-8").digest("hex")}catch{let data=typeof string4=="string"?textEncoder.encode(string4):string4,hash5=await subtleCrypto.digest(
"MD5",data);return Array.from(new Uint8Array(hash5)).map(b=>b.toString(16).padStart(2,"0")).join("")}}async function postgresMd5PasswordHash(user,password,salt){
let inner=await md5(password+user);return"md5"+await md5(Buffer.concat([Buffer.from(inner),salt]))}async function sha2562(text){return await subtleCrypto.digest(
"SHA-256",text)}async function hashByName(hashName,text){return await subtleCrypto.digest(hashName,text)}async function hmacSha256(keyBuffer,msg){let key=await subtleCrypto.
importKey("raw",keyBuffer,{name:"HMAC",hash:"SHA-256"},!1,["sign"]);return await subtleCrypto.sign("HMAC",key,textEncoder.encode(msg))}async function deriveKey(password,salt,iterations){
let key=await subtleCrypto.importKey("raw",textEncoder.encode(password),"PBKDF2",!1,["deriveBits"]),params={name:"PBKDF2",hash:"SHA-256",salt,iterations};return await subtleCrypto.
deriveBits(params,key,256,["deriveBits"])}}});var require_cert_signatures=__commonJS({"node_modules/pg/lib/crypto/cert-signatures.js"(exports2,module2){function x509Error(msg,cert){return new Error("SASL ch\
annel binding: "+msg+" when parsing public certificate "+cert.toString("base64"))}function readASN1Length(data,index){let length=data[index++];if(length<128)return{
length,index};let lengthBytes=length&127;if(lengthBytes>4)throw x509Error("bad length",data);length=0;for(let i=0;i<lengthBytes;i++)length=length<<8|data[index++];
return{length,index}}function readASN1OID(data,index){if(data[index++]!==6)throw x509Error("non-OID data",data);let{length:OIDLength,index:indexAfterOIDLength}=readASN1Length(
data,index);index=indexAfterOIDLength;let lastIndex=index+OIDLength,byte1=data[index++],oid=(byte1/40>>0)+"."+byte1%40;for(;index<lastIndex;){let value=0;for(;index<
lastIndex;){let nextByte=data[index++];if(value=value<<7|nextByte&127,nextByte<128)break}oid+="."+value}return{oid,index}}function expectASN1Seq(data,index){if(data[index++]!==
48)throw x509Error("non-sequence data",data);return readASN1Length(data,index)}function signatureAlgorithmHashFromCertificate(data,index){index===void 0&&(index=
0),index=expectASN1Seq(data,index).index;let{length:certInfoLength,index:indexAfterCertInfoLength}=expectASN1Seq(data,index);index=indexAfterCertInfoLength+certInfoLength,
index=expectASN1Seq(data,index).index;let{oid,index:indexAfterOID}=readASN1OID(data,index);switch(oid){case"1.2.840.113549.1.1.4":return"MD5";case"1.2.840.11354\
9.1.1.5":return"SHA-1";case"1.2.840.113549.1.1.11":return"SHA-256";case"1.2.840.113549.1.1.12":return"SHA-384";case"1.2.840.113549.1.1.13":return"SHA-512";case"\
1.2.840.113549.1.1.14":return"SHA-224";case"1.2.840.113549.1.1.15":return"SHA512-224";case"1.2.840.113549.1.1.16":return"SHA512-256";case"1.2.840.10045.4.1":return"\
SHA-1";case"1.2.840.10045.4.3.1":return"SHA-224";case"1.2.840.10045.4.3.2":return"SHA-256";case"1.2.840.10045.4.3.3":return"SHA-384";case"1.2.840.10045.4.3.4":return"\
SHA-512";case"1.2.840.113549.1.1.10":{if(index=indexAfterOID,index=expectASN1Seq(data,index).index,data[index++]!==160)throw x509Error("non-tag data",data);index=
readASN1Length(data,index).index,index=expectASN1Seq(data,index).index;let{oid:hashOID}=readASN1OID(data,index);switch(hashOID){case"1.2.840.113549.2.5":return"\
MD5";case"1.3.14.3.2.26":return"SHA-1";case"2.16.840.1.101.3.4.2.1":return"SHA-256";case"2.16.840.1.101.3.4.2.2":return"SHA-384";case"2.16.840.1.101.3.4.2.3":return"\
SHA-512"}throw x509Error("unknown hash OID "+hashOID,data)}case"1.3.101.110":case"1.3.101.112":return"SHA-512";case"1.3.101.111":case"1.3.101.113":throw x509Error(
"Ed448 certificate channel binding is not currently supported by Postgres")}throw x509Error("unknown OID "+oid,data)}module2.exports={signatureAlgorithmHashFromCertificate}}});var require_sasl=__commonJS({"node_modules/pg/lib/crypto/sasl.js"(exports2,module2){"use strict";var crypto=require_utils2(),{signatureAlgorithmHashFromCertificate}=require_cert_signatures();
function saslprep(password){let nonAsciiSpace=/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g,mappedToNothing=/[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g;
return password.replace(nonAsciiSpace," ").replace(mappedToNothing,"").normalize("NFKC")}var DEFAULT_MAX_SCRAM_ITERATIONS=1e5;function startSession(mechanisms,stream,scramMaxIterations=DEFAULT_MAX_SCRAM_ITERATIONS){
let candidates=["SCRAM-SHA-256"];stream&&candidates.unshift("SCRAM-SHA-256-PLUS");let mechanism=candidates.find(candidate=>mechanisms.includes(candidate));if(!mechanism)
throw new Error("SASL: Only mechanism(s) "+candidates.join(" and ")+" are supported");if(mechanism==="SCRAM-SHA-256-PLUS"&&typeof stream.getPeerCertificate!="fu\
nction")throw new Error("SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate");let clientNonce=crypto.randomBytes(18).toString("base64");return{mechanism,
clientNonce,response:(mechanism==="SCRAM-SHA-256-PLUS"?"p=tls-server-end-point":stream?"y":"n")+",,n=*,r="+clientNonce,message:"SASLInitialResponse",scramMaxIterations}}
async function continueSession(session,password,serverData,stream){if(session.message!=="SASLInitialResponse")throw new Error("SASL: Last message was not SASLIn\
itialResponse");if(typeof password!="string")throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");if(password==="")throw new Error(
"SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string");if(typeof serverData!="string")throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE\
: serverData must be a string");let sv=parseServerFirstMessage(serverData);if(sv.nonce.startsWith(session.clientNonce)){if(sv.nonce.length===session.clientNonce.
length)throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short")}else throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does \
not start with client nonce");let scramMaxIterations=typeof session.scramMaxIterations=="number"?session.scramMaxIterations:DEFAULT_MAX_SCRAM_ITERATIONS;if(scramMaxIterations!==
0&&sv.iteration>scramMaxIterations)throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count "+sv.iteration+" exceeds scramMaxIterations of "+scramMaxIterations);
let clientFirstMessageBare="n=*,r="+session.clientNonce,serverFirstMessage="r="+sv.nonce+",s="+sv.salt+",i="+sv.iteration,channelBinding=stream?"eSws":"biws";if(session.
mechanism==="SCRAM-SHA-256-PLUS"){let peerCert=stream.getPeerCertificate().raw,hashName=signatureAlgorithmHashFromCertificate(peerCert);(hashName==="MD5"||hashName===
"SHA-1")&&(hashName="SHA-256");let certHash=await crypto.hashByName(hashName,peerCert);channelBinding=Buffer.concat([Buffer.from("p=tls-server-end-point,,"),Buffer.
from(certHash)]).toString("base64")}let clientFinalMessageWithoutProof="c="+channelBinding+",r="+sv.nonce,authMessage=clientFirstMessageBare+","+serverFirstMessage+
","+clientFinalMessageWithoutProof,saltBytes=Buffer.from(sv.salt,"base64"),saltedPassword=await crypto.deriveKey(saslprep(password),saltBytes,sv.iteration),clientKey=await crypto.
hmacSha256(saltedPassword,"Client Key"),storedKey=await crypto.sha256(clientKey),clientSignature=await crypto.hmacSha256(storedKey,authMessage),clientProof=xorBuffers(
Buffer.from(clientKey),Buffer.from(clientSignature)).toString("base64"),serverKey=await crypto.hmacSha256(saltedPassword,"Server Key"),serverSignatureBytes=await crypto.
hmacSha256(serverKey,authMessage);session.message="SASLResponse",session.serverSignature=Buffer.from(serverSignatureBytes).toString("base64"),session.response=clientFinalMessageWithoutProof+
",p="+clientProof}function finalizeSession(session,serverData){if(session.message!=="SASLResponse")throw new Error("SASL: Last message was not SASLResponse");if(typeof serverData!=
"string")throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string");let{serverSignature}=parseServerFinalMessage(serverData);if(serverSignature!==
session.serverSignature)throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match")}function isPrintableChars(text){if(typeof text!="st\
ring")throw new TypeError("SASL: text must be a string");return text.split("").map((_,i)=>text.charCodeAt(i)).every(c=>c>=33&&c<=43||c>=45&&c<=126)}function isBase64(text){
return/^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(text)}function parseAttributePairs(text){if(typeof text!="string")throw new TypeError(
"SASL: attribute pairs text must be a string");return new Map(text.split(",").map(attrValue=>{if(!/^.=/.test(attrValue))throw new Error("SASL: Invalid attribute\
 pair entry");let name=attrValue[0],value=attrValue.substring(2);return[name,value]}))}function parseServerFirstMessage(data){let attrPairs=parseAttributePairs(
data),nonce=attrPairs.get("r");if(nonce){if(!isPrintableChars(nonce))throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable charac\
ters")}else throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing");let salt=attrPairs.get("s");if(salt){if(!isBase64(salt))throw new Error("SASL: SC\
RAM-SERVER-FIRST-MESSAGE: salt must be base64")}else throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing");let iterationText=attrPairs.get("i");if(iterationText){
if(!/^[1-9][0-9]*$/.test(iterationText))throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count")}else throw new Error("SASL: SCRAM-SERVER-FI\
RST-MESSAGE: iteration missing");let iteration=parseInt(iterationText,10);return{nonce,salt,iteration}}function parseServerFinalMessage(serverData){let attrPairs=parseAttributePairs(
serverData),error=attrPairs.get("e"),serverSignature=attrPairs.get("v");if(error)throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${error}\
"`);if(serverSignature){if(!isBase64(serverSignature))throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64")}else throw new Error(
"SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing");return{serverSignature}}function xorBuffers(a,b){if(!Buffer.isBuffer(a))throw new TypeError("fi\
rst argument must be a Buffer");if(!Buffer.isBuffer(b))throw new TypeError("second argument must be a Buffer");if(a.length!==b.length)throw new Error("Buffer le\
ngths must match");if(a.length===0)throw new Error("Buffers cannot be empty");return Buffer.from(a.map((_,i)=>a[i]^b[i]))}module2.exports={startSession,continueSession,
finalizeSession,DEFAULT_MAX_SCRAM_ITERATIONS}}});var require_type_overrides=__commonJS({"node_modules/pg/lib/type-overrides.js"(exports2,module2){"use strict";var types2=require_pg_types();function TypeOverrides2(userTypes){
this._types=userTypes||types2,this.text={},this.binary={}}TypeOverrides2.prototype.getOverrides=function(format){switch(format){case"text":return this.text;case"\
binary":return this.binary;default:return{}}};TypeOverrides2.prototype.setTypeParser=function(oid,format,parseFn){typeof format=="function"&&(parseFn=format,format=
"text"),this.getOverrides(format)[oid]=parseFn};TypeOverrides2.prototype.getTypeParser=function(oid,format){return format=format||"text",this.getOverrides(format)[oid]||
this._types.getTypeParser(oid,format)};module2.exports=TypeOverrides2}});var require_pg_connection_string=__commonJS({"node_modules/pg-connection-string/index.js"(exports2,module2){"use strict";function parse5(str,options={}){if(str.
charAt(0)==="/"){let config3=str.split(" ");return{host:config3[0],database:config3[1]}}let config2=Object.create(null),result,dummyHost=!1;/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.
test(str)&&(str=encodeURI(str).replace(/%25(\d\d)/g,"%$1"));try{try{result=new URL(str,"postgres://base")}catch{result=new URL(str.replace("@/","@___DUMMY___/"),
"postgres://base"),dummyHost=!0}}catch(err){throw err.input&&(err.input="*****REDACTED*****"),err}for(let entry of result.searchParams.entries())config2[entry[0]]=
entry[1];if(config2.user=config2.user||decodeURIComponent(result.username),config2.password=config2.password||decodeURIComponent(result.password),result.protocol==
"socket:")return config2.host=decodeURI(result.pathname),config2.database=result.searchParams.get("db"),config2.client_encoding=result.searchParams.get("encodin\
g"),config2;let hostname2=(dummyHost?"":result.hostname).replace(/^\[(.+)\]$/,"$1");config2.host?hostname2&&/^%2f/i.test(hostname2)&&(result.pathname=hostname2+
result.pathname):config2.host=decodeURIComponent(hostname2),config2.port||(config2.port=result.port);let pathname=result.pathname.slice(1)||null;config2.database=
pathname?decodeURI(pathname):null,(config2.ssl==="true"||config2.ssl==="1")&&(config2.ssl=!0),config2.ssl==="0"&&(config2.ssl=!1),(config2.sslcert||config2.sslkey||
config2.sslrootcert||config2.sslmode)&&(config2.ssl={}),config2.sslnegotiation==="direct"&&config2.ssl===void 0&&(config2.ssl=!0);let fs=config2.sslcert||config2.
sslkey||config2.sslrootcert?require("fs"):null;if(config2.sslcert&&(config2.ssl.cert=fs.readFileSync(config2.sslcert).toString()),config2.sslkey&&(config2.ssl.key=
fs.readFileSync(config2.sslkey).toString()),config2.sslrootcert&&(config2.ssl.ca=fs.readFileSync(config2.sslrootcert).toString()),options.useLibpqCompat&&config2.
uselibpqcompat)throw new Error("Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.");if(config2.uselibpqcompat==="true"||options.useLibpqCompat)
switch(config2.sslmode){case"disable":{config2.ssl=!1;break}case"prefer":{config2.ssl.rejectUnauthorized=!1;break}case"require":{config2.sslrootcert?config2.ssl.
checkServerIdentity=function(){}:config2.ssl.rejectUnauthorized=!1;break}case"verify-ca":{if(!config2.ssl.ca)throw new Error("SECURITY WARNING: Using sslmode=ve\
rify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with \
the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for pro\
per security.");config2.ssl.checkServerIdentity=function(){};break}case"verify-full":break}else switch(config2.sslmode){case"disable":{config2.ssl=!1;break}case"\
prefer":case"require":case"verify-ca":case"verify-full":{config2.sslmode!=="verify-full"&&deprecatedSslModeWarning(config2.sslmode);break}case"no-verify":{config2.
ssl.rejectUnauthorized=!1;break}}return config2}function toConnectionOptions(sslConfig){return Object.entries(sslConfig).reduce((c,[key,value])=>(value!=null&&(c[key]=
value),c),Object.create(null))}function toClientConfig2(config2){return Object.entries(config2).reduce((c,[key,value])=>{if(key==="ssl"){let sslConfig=value;typeof sslConfig==
"boolean"&&(c[key]=sslConfig),typeof sslConfig=="object"&&(c[key]=toConnectionOptions(sslConfig))}else if(value!=null)if(key==="port"){if(value!==""){let v=parseInt(
value,10);if(isNaN(v))throw new Error(`Invalid ${key}: ${value}`);c[key]=v}}else c[key]=value;return c},Object.create(null))}function parseIntoClientConfig2(str){
return toClientConfig2(parse5(str))}function deprecatedSslModeWarning(sslmode){!deprecatedSslModeWarning.warned&&typeof process<"u"&&process.emitWarning&&(deprecatedSslModeWarning.
warned=!0,process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.
In the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.

To prepare for this change:
- If you want the current behavior, explicitly use 'sslmode=verify-full'
- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${sslmode}'

See https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`))}module2.exports=parse5;parse5.parse=parse5;parse5.toClientConfig=toClientConfig2;
parse5.parseIntoClientConfig=parseIntoClientConfig2}});var require_connection_parameters=__commonJS({"node_modules/pg/lib/connection-parameters.js"(exports2,module2){"use strict";var dns=require("dns"),defaults2=require_defaults(),
parse5=require_pg_connection_string().parse,val=function(key,config2,envVar){return config2[key]?config2[key]:(envVar===void 0?envVar=process.env["PG"+key.toUpperCase()]:
envVar===!1||(envVar=process.env[envVar]),envVar||defaults2[key])},readSSLConfigFromEnvironment=function(){switch(process.env.PGSSLMODE){case"disable":return!1;case"\
prefer":case"require":case"verify-ca":case"verify-full":return!0;case"no-verify":return{rejectUnauthorized:!1}}return defaults2.ssl},quoteParamValue=function(value){
return"'"+(""+value).replace(/\\/g,"\\\\").replace(/'/g,"\\'")+"'"},add=function(params,config2,paramName){let value=config2[paramName];value!=null&&params.push(
paramName+"="+quoteParamValue(value))},ConnectionParameters=class{constructor(config2){if(config2=typeof config2=="string"?parse5(config2):config2||{},config2.connectionString&&
(config2=Object.assign({},config2,parse5(config2.connectionString))),this.user=val("user",config2),this.database=val("database",config2),this.database===void 0&&
(this.database=this.user),this.port=parseInt(val("port",config2),10),this.host=val("host",config2),Object.defineProperty(this,"password",{configurable:!0,enumerable:!1,
writable:!0,value:val("password",config2)}),this.binary=val("binary",config2),this.options=val("options",config2),this.ssl=typeof config2.ssl>"u"?readSSLConfigFromEnvironment():
config2.ssl,typeof this.ssl=="string"&&this.ssl==="true"&&(this.ssl=!0),this.ssl==="no-verify"&&(this.ssl={rejectUnauthorized:!1}),this.ssl&&this.ssl.key&&Object.
defineProperty(this.ssl,"key",{enumerable:!1}),this.sslnegotiation=val("sslnegotiation",config2,"PGSSLNEGOTIATION"),this.sslnegotiation!==void 0&&this.sslnegotiation!==
"postgres"&&this.sslnegotiation!=="direct")throw new Error(`Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`);
if(this.sslnegotiation==="direct"&&!this.ssl)throw new Error("sslnegotiation=direct requires SSL to be enabled");this.client_encoding=val("client_encoding",config2),
this.replication=val("replication",config2),this.isDomainSocket=!(this.host||"").indexOf("/"),this.application_name=val("application_name",config2,"PGAPPNAME"),
this.fallback_application_name=val("fallback_application_name",config2,!1),this.statement_timeout=val("statement_timeout",config2,!1),this.lock_timeout=val("loc\
k_timeout",config2,!1),this.idle_in_transaction_session_timeout=val("idle_in_transaction_session_timeout",config2,!1),this.query_timeout=val("query_timeout",config2,
!1),config2.connectionTimeoutMillis===void 0?this.connect_timeout=process.env.PGCONNECT_TIMEOUT||0:this.connect_timeout=Math.floor(config2.connectionTimeoutMillis/
1e3),config2.keepAlive===!1?this.keepalives=0:config2.keepAlive===!0&&(this.keepalives=1),typeof config2.keepAliveInitialDelayMillis=="number"&&(this.keepalives_idle=
Math.floor(config2.keepAliveInitialDelayMillis/1e3))}getLibpqConnectionString(cb){let params=[];add(params,this,"user"),add(params,this,"password"),add(params,this,
"port"),add(params,this,"application_name"),add(params,this,"fallback_application_name"),add(params,this,"connect_timeout"),add(params,this,"options");let ssl=typeof this.
ssl=="object"?this.ssl:this.ssl?{sslmode:this.ssl}:{};if(add(params,ssl,"sslmode"),add(params,ssl,"sslca"),add(params,ssl,"sslkey"),add(params,ssl,"sslcert"),add(
params,ssl,"sslrootcert"),add(params,this,"sslnegotiation"),this.database&&params.push("dbname="+quoteParamValue(this.database)),this.replication&&params.push("\
replication="+quoteParamValue(this.replication)),this.host&&params.push("host="+quoteParamValue(this.host)),this.isDomainSocket)return cb(null,params.join(" "));
this.client_encoding&&params.push("client_encoding="+quoteParamValue(this.client_encoding)),dns.lookup(this.host,function(err,address){return err?cb(err,null):(params.
push("hostaddr="+quoteParamValue(address)),cb(null,params.join(" ")))})}};module2.exports=ConnectionParameters}});var require_result=__commonJS({"node_modules/pg/lib/result.js"(exports2,module2){"use strict";var types2=require_pg_types(),matchRegexp=/^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/,
Result3=class{constructor(rowMode,types3){this.command=null,this.rowCount=null,this.oid=null,this.rows=[],this.fields=[],this._parsers=void 0,this._types=types3,
this.RowCtor=null,this.rowAsArray=rowMode==="array",this.rowAsArray&&(this.parseRow=this._parseRowAsArray),this._prebuiltEmptyResultObject=null}addCommandComplete(msg){
let match;msg.text?match=matchRegexp.exec(msg.text):match=matchRegexp.exec(msg.command),match&&(this.command=match[1],match[3]?(this.oid=parseInt(match[2],10),this.
rowCount=parseInt(match[3],10)):match[2]&&(this.rowCount=parseInt(match[2],10)))}_parseRowAsArray(rowData){let row=new Array(rowData.length);for(let i=0,len=rowData.
length;i<len;i++){let rawValue=rowData[i];rawValue!==null?row[i]=this._parsers[i](rawValue):row[i]=null}return row}parseRow(rowData){let row={...this._prebuiltEmptyResultObject};
for(let i=0,len=rowData.length;i<len;i++){let rawValue=rowData[i],field=this.fields[i].name;if(rawValue!==null){let v=this.fields[i].format==="binary"?Buffer.from(
rawValue):rawValue;row[field]=this._parsers[i](v)}else row[field]=null}return row}addRow(row){this.rows.push(row)}addFields(fieldDescriptions){this.fields=fieldDescriptions,
this.fields.length&&(this._parsers=new Array(fieldDescriptions.length));let row=Object.create(null);for(let i=0;i<fieldDescriptions.length;i++){let desc=fieldDescriptions[i];
row[desc.name]=null,this._types?this._parsers[i]=this._types.getTypeParser(desc.dataTypeID,desc.format||"text"):this._parsers[i]=types2.getTypeParser(desc.dataTypeID,
desc.format||"text")}this._prebuiltEmptyResultObject={...row}}};module2.exports=Result3}});var require_query=__commonJS({"node_modules/pg/lib/query.js"(exports2,module2){"use strict";var{EventEmitter}=require("events"),Result3=require_result(),utils=require_utils(),
Query2=class extends EventEmitter{constructor(config2,values,callback){super(),config2=utils.normalizeQueryConfig(config2,values,callback),this.text=config2.text,
this.values=config2.values,this.rows=config2.rows,this.types=config2.types,this.name=config2.name,this.queryMode=config2.queryMode,this.binary=config2.binary,this.
portal=config2.portal||"",this.callback=config2.callback,this._rowMode=config2.rowMode,process.domain&&config2.callback&&(this.callback=process.domain.bind(config2.
callback)),this._result=new Result3(this._rowMode,this.types),this._results=this._result,this._canceledDueToError=!1}requiresPreparation(){return this.queryMode===
"extended"||this.name||this.rows?!0:!this.text||!this.values?!1:this.values.length>0}_checkForMultirow(){this._result.command&&(Array.isArray(this._results)||(this.
_results=[this._result]),this._result=new Result3(this._rowMode,this._result._types),this._results.push(this._result))}handleRowDescription(msg){this._checkForMultirow(),
this._result.addFields(msg.fields),this._accumulateRows=this.callback||!this.listeners("row").length}handleDataRow(msg){let row;if(!this._canceledDueToError){try{
row=this._result.parseRow(msg.fields)}catch(err){this._canceledDueToError=err;return}this.emit("row",row,this._result),this._accumulateRows&&this._result.addRow(
row)}}handleCommandComplete(msg,connection){this._checkForMultirow(),this._result.addCommandComplete(msg),this.rows&&connection.sync()}handleEmptyQuery(connection){
this.rows&&connection.sync()}handleError(err,connection){if(this._canceledDueToError&&(err=this._canceledDueToError,this._canceledDueToError=!1),this.callback)return this.
callback(err);this.emit("error",err)}handleReadyForQuery(con){if(this._canceledDueToError)return this.handleError(this._canceledDueToError,con);if(this.callback)
try{this.callback(null,this._results)}catch(err){process.nextTick(()=>{throw err})}this.emit("end",this._results)}submit(connection){if(typeof this.text!="strin\
g"&&typeof this.name!="string")return new Error("A query must have either text or a name. Supplying neither is unsupported.");let previous=connection.parsedStatements[this.
name]||connection.submittedNamedStatements[this.name];if(this.text&&previous&&this.text!==previous)return new Error(`Prepared statements must be unique - '${this.
name}' was used for a different statement`);if(this.values&&!Array.isArray(this.values))return new Error("Query values must be an array");if(this.requiresPreparation()){
connection.stream.cork&&connection.stream.cork();try{this.prepare(connection)}finally{connection.stream.uncork&&connection.stream.uncork()}}else connection.query(
this.text);return null}hasBeenParsed(connection){return this.name&&(connection.parsedStatements[this.name]!==void 0||connection.submittedNamedStatements[this.name]!==
void 0)}handlePortalSuspended(connection){this._getRows(connection,this.rows)}_getRows(connection,rows){connection.execute({portal:this.portal,rows}),rows?connection.
flush():connection.sync()}prepare(connection){this.hasBeenParsed(connection)||(connection.parse({text:this.text,name:this.name,types:this.types}),this.name&&(connection.
submittedNamedStatements[this.name]=this.text));try{connection.bind({portal:this.portal,statement:this.name,values:this.values,binary:this.binary,valueMapper:utils.
prepareValue})}catch(err){connection.close({type:"S",name:this.name}),connection.sync(),this.handleError(err,connection);return}connection.describe({type:"P",name:this.
portal||""}),this._getRows(connection,this.rows)}handleCopyInResponse(connection){connection.sendCopyFail("No source stream defined")}handleCopyData(msg,connection){}};
module2.exports=Query2}});var require_messages=__commonJS({"node_modules/pg-protocol/dist/messages.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.
NoticeMessage=exports2.DataRowMessage=exports2.CommandCompleteMessage=exports2.ReadyForQueryMessage=exports2.NotificationResponseMessage=exports2.BackendKeyDataMessage=
exports2.AuthenticationMD5Password=exports2.ParameterStatusMessage=exports2.ParameterDescriptionMessage=exports2.RowDescriptionMessage=exports2.Field=exports2.CopyResponse=
exports2.CopyDataMessage=exports2.DatabaseError=exports2.copyDone=exports2.emptyQuery=exports2.replicationStart=exports2.portalSuspended=exports2.noData=exports2.
closeComplete=exports2.bindComplete=exports2.parseComplete=void 0;exports2.parseComplete={name:"parseComplete",length:5};exports2.bindComplete={name:"bindComple\
te",length:5};exports2.closeComplete={name:"closeComplete",length:5};exports2.noData={name:"noData",length:5};exports2.portalSuspended={name:"portalSuspended",length:5};
exports2.replicationStart={name:"replicationStart",length:4};exports2.emptyQuery={name:"emptyQuery",length:4};exports2.copyDone={name:"copyDone",length:4};var DatabaseError2=class extends Error{constructor(message,length,name){
super(message),this.length=length,this.name=name}};exports2.DatabaseError=DatabaseError2;var CopyDataMessage=class{constructor(length,chunk){this.length=length,
this.chunk=chunk,this.name="copyData"}};exports2.CopyDataMessage=CopyDataMessage;var CopyResponse=class{constructor(length,name,binary,columnCount){this.length=
length,this.name=name,this.binary=binary,this.columnTypes=new Array(columnCount)}};exports2.CopyResponse=CopyResponse;var Field=class{constructor(name,tableID,columnID,dataTypeID,dataTypeSize,dataTypeModifier,format){
this.name=name,this.tableID=tableID,this.columnID=columnID,this.dataTypeID=dataTypeID,this.dataTypeSize=dataTypeSize,this.dataTypeModifier=dataTypeModifier,this.
format=format}};exports2.Field=Field;var RowDescriptionMessage=class{constructor(length,fieldCount){this.length=length,this.fieldCount=fieldCount,this.name="row\
Description",this.fields=new Array(this.fieldCount)}};exports2.RowDescriptionMessage=RowDescriptionMessage;var ParameterDescriptionMessage=class{constructor(length,parameterCount){
this.length=length,this.parameterCount=parameterCount,this.name="parameterDescription",this.dataTypeIDs=new Array(this.parameterCount)}};exports2.ParameterDescriptionMessage=
ParameterDescriptionMessage;var ParameterStatusMessage=class{constructor(length,parameterName,parameterValue){this.length=length,this.parameterName=parameterName,
this.parameterValue=parameterValue,this.name="parameterStatus"}};exports2.ParameterStatusMessage=ParameterStatusMessage;var AuthenticationMD5Password=class{constructor(length,salt){
this.length=length,this.salt=salt,this.name="authenticationMD5Password"}};exports2.AuthenticationMD5Password=AuthenticationMD5Password;var BackendKeyDataMessage=class{constructor(length,processID,secretKey){
this.length=length,this.processID=processID,this.secretKey=secretKey,this.name="backendKeyData"}};exports2.BackendKeyDataMessage=BackendKeyDataMessage;var NotificationResponseMessage=class{constructor(length,processId,channel,payload){
this.length=length,this.processId=processId,this.channel=channel,this.payload=payload,this.name="notification"}};exports2.NotificationResponseMessage=NotificationResponseMessage;
var ReadyForQueryMessage=class{constructor(length,status){this.length=length,this.status=status,this.name="readyForQuery"}};exports2.ReadyForQueryMessage=ReadyForQueryMessage;
var CommandCompleteMessage=class{constructor(length,text){this.length=length,this.text=text,this.name="commandComplete"}};exports2.CommandCompleteMessage=CommandCompleteMessage;
var DataRowMessage=class{constructor(length,fields){this.length=length,this.fields=fields,this.name="dataRow",this.fieldCount=fields.length}};exports2.DataRowMessage=
DataRowMessage;var NoticeMessage=class{constructor(length,message){this.length=length,this.message=message,this.name="notice"}};exports2.NoticeMessage=NoticeMessage}});var require_buffer_writer=__commonJS({"node_modules/pg-protocol/dist/buffer-writer.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});
exports2.Writer=void 0;var Writer=class{constructor(size=256){this.size=size,this.offset=5,this.headerPosition=0,this.buffer=Buffer.allocUnsafe(size)}ensure(size){
if(this.buffer.length-this.offset<size){let oldBuffer=this.buffer,newSize=oldBuffer.length+(oldBuffer.length>>1)+size;this.buffer=Buffer.allocUnsafe(newSize),oldBuffer.
copy(this.buffer,0,0,this.offset)}}addInt32(num){return this.ensure(4),this.buffer[this.offset++]=num>>>24&255,this.buffer[this.offset++]=num>>>16&255,this.buffer[this.
offset++]=num>>>8&255,this.buffer[this.offset++]=num>>>0&255,this}addInt16(num){return this.ensure(2),this.buffer[this.offset++]=num>>>8&255,this.buffer[this.offset++]=
num>>>0&255,this}addCString(string4){if(!string4)this.ensure(1);else{let len=Buffer.byteLength(string4);this.ensure(len+1),this.buffer.write(string4,this.offset,
"utf-8"),this.offset+=len}return this.buffer[this.offset++]=0,this}addString(string4=""){let len=Buffer.byteLength(string4);return this.ensure(len),this.buffer.
write(string4,this.offset),this.offset+=len,this}addInt32PrefixedString(string4){let len=Buffer.byteLength(string4);this.ensure(4+len);let buffer=this.buffer,offset=this.
offset;return buffer[offset++]=len>>>24&255,buffer[offset++]=len>>>16&255,buffer[offset++]=len>>>8&255,buffer[offset++]=len>>>0&255,buffer.write(string4,offset,
"utf-8"),this.offset=offset+len,this}add(otherBuffer){return this.ensure(otherBuffer.length),otherBuffer.copy(this.buffer,this.offset),this.offset+=otherBuffer.
length,this}reserveUnsafe(size){let offset=this.offset;return this.ensure(size),this.offset+=size,offset}join(code){if(code){this.buffer[this.headerPosition]=code;
let length=this.offset-(this.headerPosition+1);this.buffer.writeInt32BE(length,this.headerPosition+1)}return this.buffer.slice(code?0:5,this.offset)}flush(code){
let result=this.join(code);return this.offset=5,this.headerPosition=0,this.buffer=Buffer.allocUnsafe(this.size),result}clear(){this.offset=5,this.headerPosition=
0}};exports2.Writer=Writer}});var require_serializer=__commonJS({"node_modules/pg-protocol/dist/serializer.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});
exports2.serialize=void 0;var buffer_writer_1=require_buffer_writer(),writer=new buffer_writer_1.Writer,startup=opts=>{writer.addInt16(3).addInt16(0);for(let key of Object.
keys(opts))writer.addCString(key).addCString(opts[key]);writer.addCString("client_encoding").addCString("UTF8");let bodyBuffer=writer.addCString("").flush(),length=bodyBuffer.
length+4;return new buffer_writer_1.Writer().addInt32(length).add(bodyBuffer).flush()},requestSsl=()=>{let response=Buffer.allocUnsafe(8);return response.writeInt32BE(
8,0),response.writeInt32BE(80877103,4),response},password=password2=>writer.addCString(password2).flush(112),sendSASLInitialResponseMessage=function(mechanism,initialResponse){
return writer.addCString(mechanism).addInt32PrefixedString(initialResponse),writer.flush(112)},sendSCRAMClientFinalMessage=function(additionalData){return writer.
addString(additionalData).flush(112)},query=text=>writer.addCString(text).flush(81),emptyArray=[],parse5=query2=>{let name=query2.name||"";name.length>63&&(console.
error("Warning! Postgres only supports 63 characters for query names."),console.error("You supplied %s (%s)",name,name.length),console.error("This can cause con\
flicts and silent errors executing queries"));let types2=query2.types||emptyArray,len=types2.length,buffer=writer.addCString(name).addCString(query2.text).addInt16(
len);for(let i=0;i<len;i++)buffer.addInt32(types2[i]);return writer.flush(80)},writeValues=function(values,valueMapper,formatsOffset){let len=values.length;for(let i=0;i<
len;i++){let mappedVal=valueMapper?valueMapper(values[i],i):values[i],formatByte=0;mappedVal==null?writer.addInt32(-1):mappedVal instanceof Buffer?(formatByte=1,
writer.addInt32(mappedVal.length),writer.add(mappedVal)):writer.addInt32PrefixedString(mappedVal);let buf=writer.buffer;buf[formatsOffset++]=0,buf[formatsOffset++]=
formatByte}},bind=(config2={})=>{let portal=config2.portal||"",statement=config2.statement||"",binary=config2.binary||!1,values=config2.values||emptyArray,len=values.
length;writer.addCString(portal).addCString(statement),writer.addInt16(len);let formatsOffset=writer.reserveUnsafe(len*2);writer.addInt16(len);try{writeValues(values,
config2.valueMapper,formatsOffset)}catch(err){throw writer.clear(),err}return writer.addInt16(1),writer.addInt16(binary?1:0),writer.flush(66)},emptyExecute=Buffer.
from([69,0,0,0,9,0,0,0,0,0]),execute=config2=>{if(!config2||!config2.portal&&!config2.rows)return emptyExecute;let portal=config2.portal||"",rows=config2.rows||
0,portalLength=Buffer.byteLength(portal),len=4+portalLength+1+4,buff=Buffer.allocUnsafe(1+len);return buff[0]=69,buff.writeInt32BE(len,1),buff.write(portal,5,"u\
tf-8"),buff[portalLength+5]=0,buff.writeUInt32BE(rows,buff.length-4),buff},cancel=(processID,secretKey)=>{let buffer=Buffer.allocUnsafe(16);return buffer.writeInt32BE(
16,0),buffer.writeInt16BE(1234,4),buffer.writeInt16BE(5678,6),buffer.writeInt32BE(processID,8),buffer.writeInt32BE(secretKey,12),buffer},cstringMessage=(code,string4)=>{
let len=4+Buffer.byteLength(string4)+1,buffer=Buffer.allocUnsafe(1+len);return buffer[0]=code,buffer.writeInt32BE(len,1),buffer.write(string4,5,"utf-8"),buffer[len]=
0,buffer},emptyDescribePortal=writer.addCString("P").flush(68),emptyDescribeStatement=writer.addCString("S").flush(68),describe2=msg=>msg.name?cstringMessage(68,
`${msg.type}${msg.name||""}`):msg.type==="P"?emptyDescribePortal:emptyDescribeStatement,close=msg=>{let text=`${msg.type}${msg.name||""}`;return cstringMessage(
67,text)},copyData=chunk=>writer.add(chunk).flush(100),copyFail=message=>cstringMessage(102,message),codeOnlyBuffer=code=>Buffer.from([code,0,0,0,4]),flushBuffer=codeOnlyBuffer(
72),syncBuffer=codeOnlyBuffer(83),endBuffer=codeOnlyBuffer(88),copyDoneBuffer=codeOnlyBuffer(99),serialize={startup,password,requestSsl,sendSASLInitialResponseMessage,
sendSCRAMClientFinalMessage,query,parse:parse5,bind,execute,describe:describe2,close,flush:()=>flushBuffer,sync:()=>syncBuffer,end:()=>endBuffer,copyData,copyDone:()=>copyDoneBuffer,
copyFail,cancel};exports2.serialize=serialize}});var require_buffer_reader=__commonJS({"node_modules/pg-protocol/dist/buffer-reader.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});
exports2.BufferReader=void 0;var BufferReader=class{constructor(offset=0){this.offset=offset,this.buffer=Buffer.allocUnsafe(0),this.encoding="utf-8"}setBuffer(offset,buffer){
this.offset=offset,this.buffer=buffer}int16(){let result=this.buffer.readInt16BE(this.offset);return this.offset+=2,result}byte(){let result=this.buffer[this.offset];
return this.offset++,result}int32(){let result=this.buffer.readInt32BE(this.offset);return this.offset+=4,result}uint32(){let result=this.buffer.readUInt32BE(this.
offset);return this.offset+=4,result}string(length){let result=this.buffer.toString(this.encoding,this.offset,this.offset+length);return this.offset+=length,result}cstring(){
let start=this.offset,end=start;for(;this.buffer[end++];);return this.offset=end,this.buffer.toString(this.encoding,start,end-1)}bytes(length){let result=this.buffer.
slice(this.offset,this.offset+length);return this.offset+=length,result}};exports2.BufferReader=BufferReader}});var require_parser=__commonJS({"node_modules/pg-protocol/dist/parser.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.
Parser=void 0;var messages_1=require_messages(),buffer_reader_1=require_buffer_reader(),CODE_LENGTH=1,LEN_LENGTH=4,HEADER_LENGTH=CODE_LENGTH+LEN_LENGTH,LATEINIT_LENGTH=-1,
emptyBuffer=Buffer.allocUnsafe(0),Parser=class{constructor(opts){if(this.buffer=emptyBuffer,this.bufferLength=0,this.bufferOffset=0,this.reader=new buffer_reader_1.
BufferReader,opts?.mode==="binary")throw new Error("Binary mode not supported yet");this.mode=opts?.mode||"text"}parse(buffer,callback){this.mergeBuffer(buffer);
let bufferFullLength=this.bufferOffset+this.bufferLength,offset=this.bufferOffset;for(;offset+HEADER_LENGTH<=bufferFullLength;){let code=this.buffer[offset],length=this.
buffer.readUInt32BE(offset+CODE_LENGTH),fullMessageLength=CODE_LENGTH+length;if(fullMessageLength+offset<=bufferFullLength){let message=this.handlePacket(offset+
HEADER_LENGTH,code,length,this.buffer);callback(message),offset+=fullMessageLength}else break}offset===bufferFullLength?(this.buffer=emptyBuffer,this.bufferLength=
0,this.bufferOffset=0):(this.bufferLength=bufferFullLength-offset,this.bufferOffset=offset)}mergeBuffer(buffer){if(this.bufferLength>0){let newLength=this.bufferLength+
buffer.byteLength;if(newLength+this.bufferOffset>this.buffer.byteLength){let newBuffer;if(newLength<=this.buffer.byteLength&&this.bufferOffset>=this.bufferLength)
newBuffer=this.buffer;else{let newBufferLength=this.buffer.byteLength*2;for(;newLength>=newBufferLength;)newBufferLength*=2;newBuffer=Buffer.allocUnsafe(newBufferLength)}
this.buffer.copy(newBuffer,0,this.bufferOffset,this.bufferOffset+this.bufferLength),this.buffer=newBuffer,this.bufferOffset=0}buffer.copy(this.buffer,this.bufferOffset+
this.bufferLength),this.bufferLength=newLength}else this.buffer=buffer,this.bufferOffset=0,this.bufferLength=buffer.byteLength}handlePacket(offset,code,length,bytes){
let{reader}=this;reader.setBuffer(offset,bytes);let message;switch(code){case 50:message=messages_1.bindComplete;break;case 49:message=messages_1.parseComplete;
break;case 51:message=messages_1.closeComplete;break;case 110:message=messages_1.noData;break;case 115:message=messages_1.portalSuspended;break;case 99:message=
messages_1.copyDone;break;case 87:message=messages_1.replicationStart;break;case 73:message=messages_1.emptyQuery;break;case 68:message=parseDataRowMessage(reader);
break;case 67:message=parseCommandCompleteMessage(reader);break;case 90:message=parseReadyForQueryMessage(reader);break;case 65:message=parseNotificationMessage(
reader);break;case 82:message=parseAuthenticationResponse(reader,length);break;case 83:message=parseParameterStatusMessage(reader);break;case 75:message=parseBackendKeyData(
reader);break;case 69:message=parseErrorMessage(reader,"error");break;case 78:message=parseErrorMessage(reader,"notice");break;case 84:message=parseRowDescriptionMessage(
reader);break;case 116:message=parseParameterDescriptionMessage(reader);break;case 71:message=parseCopyInMessage(reader);break;case 72:message=parseCopyOutMessage(
reader);break;case 100:message=parseCopyData(reader,length);break;default:return new messages_1.DatabaseError("received invalid response: "+code.toString(16),length,
"error")}return reader.setBuffer(0,emptyBuffer),message.length=length,message}};exports2.Parser=Parser;var parseReadyForQueryMessage=reader=>{let status=reader.
string(1);return new messages_1.ReadyForQueryMessage(LATEINIT_LENGTH,status)},parseCommandCompleteMessage=reader=>{let text=reader.cstring();return new messages_1.
CommandCompleteMessage(LATEINIT_LENGTH,text)},parseCopyData=(reader,length)=>{let chunk=reader.bytes(length-4);return new messages_1.CopyDataMessage(LATEINIT_LENGTH,
chunk)},parseCopyInMessage=reader=>parseCopyMessage(reader,"copyInResponse"),parseCopyOutMessage=reader=>parseCopyMessage(reader,"copyOutResponse"),parseCopyMessage=(reader,messageName)=>{
let isBinary=reader.byte()!==0,columnCount=reader.int16(),message=new messages_1.CopyResponse(LATEINIT_LENGTH,messageName,isBinary,columnCount);for(let i=0;i<columnCount;i++)
message.columnTypes[i]=reader.int16();return message},parseNotificationMessage=reader=>{let processId=reader.int32(),channel=reader.cstring(),payload=reader.cstring();
return new messages_1.NotificationResponseMessage(LATEINIT_LENGTH,processId,channel,payload)},parseRowDescriptionMessage=reader=>{let fieldCount=reader.int16(),
message=new messages_1.RowDescriptionMessage(LATEINIT_LENGTH,fieldCount);for(let i=0;i<fieldCount;i++)message.fields[i]=parseField(reader);return message},parseField=reader=>{
let name=reader.cstring(),tableID=reader.uint32(),columnID=reader.int16(),dataTypeID=reader.uint32(),dataTypeSize=reader.int16(),dataTypeModifier=reader.int32(),
mode=reader.int16()===0?"text":"binary";return new messages_1.Field(name,tableID,columnID,dataTypeID,dataTypeSize,dataTypeModifier,mode)},parseParameterDescriptionMessage=reader=>{
let parameterCount=reader.int16(),message=new messages_1.ParameterDescriptionMessage(LATEINIT_LENGTH,parameterCount);for(let i=0;i<parameterCount;i++)message.dataTypeIDs[i]=
reader.uint32();return message},parseDataRowMessage=reader=>{let fieldCount=reader.int16(),fields=new Array(fieldCount);for(let i=0;i<fieldCount;i++){let len=reader.
int32();fields[i]=len===-1?null:reader.string(len)}return new messages_1.DataRowMessage(LATEINIT_LENGTH,fields)},parseParameterStatusMessage=reader=>{let name=reader.
cstring(),value=reader.cstring();return new messages_1.ParameterStatusMessage(LATEINIT_LENGTH,name,value)},parseBackendKeyData=reader=>{let processID=reader.int32(),
secretKey=reader.int32();return new messages_1.BackendKeyDataMessage(LATEINIT_LENGTH,processID,secretKey)},parseAuthenticationResponse=(reader,length)=>{let code=reader.
int32(),message={name:"authenticationOk",length};switch(code){case 0:break;case 3:message.length===8&&(message.name="authenticationCleartextPassword");break;case 5:
if(message.length===12){message.name="authenticationMD5Password";let salt=reader.bytes(4);return new messages_1.AuthenticationMD5Password(LATEINIT_LENGTH,salt)}
break;case 10:{message.name="authenticationSASL",message.mechanisms=[];let mechanism;do mechanism=reader.cstring(),mechanism&&message.mechanisms.push(mechanism);while(mechanism)}
break;case 11:message.name="authenticationSASLContinue",message.data=reader.string(length-8);break;case 12:message.name="authenticationSASLFinal",message.data=reader.
string(length-8);break;default:throw new Error("Unknown authenticationOk message type "+code)}return message},parseErrorMessage=(reader,name)=>{let fields={},fieldType=reader.
string(1);for(;fieldType!=="\0";)fields[fieldType]=reader.cstring(),fieldType=reader.string(1);let messageValue=fields.M,message=name==="notice"?new messages_1.
NoticeMessage(LATEINIT_LENGTH,messageValue):new messages_1.DatabaseError(messageValue,LATEINIT_LENGTH,name);return message.severity=fields.S,message.code=fields.
C,message.detail=fields.D,message.hint=fields.H,message.position=fields.P,message.internalPosition=fields.p,message.internalQuery=fields.q,message.where=fields.
W,message.schema=fields.s,message.table=fields.t,message.column=fields.c,message.dataType=fields.d,message.constraint=fields.n,message.file=fields.F,message.line=
fields.L,message.routine=fields.R,message}}});var require_dist=__commonJS({"node_modules/pg-protocol/dist/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.DatabaseError=
exports2.serialize=void 0;exports2.parse=parse5;var messages_1=require_messages();Object.defineProperty(exports2,"DatabaseError",{enumerable:!0,get:function(){return messages_1.
DatabaseError}});var serializer_1=require_serializer();Object.defineProperty(exports2,"serialize",{enumerable:!0,get:function(){return serializer_1.serialize}});
var parser_1=require_parser();function parse5(stream,callback){let parser=new parser_1.Parser;return stream.on("data",buffer=>parser.parse(buffer,callback)),new Promise(
resolve=>stream.on("end",()=>resolve()))}}});var require_pg_cloudflare=__commonJS({"left-out:pg-cloudflare"(exports2,module2){module2.exports=null}});var require_stream=__commonJS({"node_modules/pg/lib/stream.js"(exports2,module2){var{getStream,getSecureStream}=getStreamFuncs();module2.exports={getStream,getSecureStream};
function getNodejsStreamFuncs(){function getStream2(ssl){let net=require("net");return new net.Socket}function getSecureStream2(options){return require("tls").connect(
options)}return{getStream:getStream2,getSecureStream:getSecureStream2}}function getCloudflareStreamFuncs(){function getStream2(ssl){let{CloudflareSocket}=require_pg_cloudflare();
return new CloudflareSocket(ssl)}function getSecureStream2(options){return options.socket.startTls(options),options.socket}return{getStream:getStream2,getSecureStream:getSecureStream2}}
function isCloudflareRuntime(){if(typeof navigator=="object"&&navigator!==null&&typeof navigator.userAgent=="string")return navigator.userAgent==="Cloudflare-Wo\
rkers";if(typeof Response=="function"){let resp=new Response(null,{cf:{thing:!0}});if(typeof resp.cf=="object"&&resp.cf!==null&&resp.cf.thing)return!0}return!1}
function getStreamFuncs(){return isCloudflareRuntime()?getCloudflareStreamFuncs():getNodejsStreamFuncs()}}});var require_connection=__commonJS({"node_modules/pg/lib/connection.js"(exports2,module2){"use strict";var EventEmitter=require("events").EventEmitter,{parse:parse5,
serialize}=require_dist(),stream=require_stream(),{getStream}=stream,flushBuffer=serialize.flush(),syncBuffer=serialize.sync(),endBuffer=serialize.end(),Connection2=class extends EventEmitter{constructor(config2){
super(),config2=config2||{},this.stream=config2.stream||getStream(config2.ssl),typeof this.stream=="function"&&(this.stream=this.stream(config2)),this._keepAlive=
config2.keepAlive,this._keepAliveInitialDelayMillis=config2.keepAliveInitialDelayMillis,this.parsedStatements={},this.submittedNamedStatements={},this.ssl=config2.
ssl||!1,this.sslNegotiation=config2.sslNegotiation||"postgres",this._ending=!1,this._emitMessage=!1;let self=this;this.on("newListener",function(eventName){eventName===
"message"&&(self._emitMessage=!0)})}connect(port,host2){let self=this;this._connecting=!0,this.stream.setNoDelay(!0),this.stream.connect(port,host2),this.stream.
once("connect",function(){self._keepAlive&&self.stream.setKeepAlive(!0,self._keepAliveInitialDelayMillis),self.emit("connect")});let reportStreamError=function(error){
self._ending&&(error.code==="ECONNRESET"||error.code==="EPIPE")||self.emit("error",error)};if(this.stream.on("error",reportStreamError),this.stream.on("close",function(){
self.emit("end")}),!this.ssl)return this.attachListeners(this.stream);if(this.sslNegotiation==="direct")return this.stream.once("connect",function(){self.upgradeToSSL(
host2,reportStreamError)});this.stream.once("data",function(buffer){switch(buffer.toString("utf8")){case"S":break;case"N":return self.stream.end(),self.emit("er\
ror",new Error("The server does not support SSL connections"));default:return self.stream.end(),self.emit("error",new Error("There was an error establishing an \
SSL connection"))}self.upgradeToSSL(host2,reportStreamError)})}upgradeToSSL(host2,reportStreamError){let self=this,options={socket:self.stream,host:host2};self.
ssl!==!0&&(Object.assign(options,self.ssl),"key"in self.ssl&&(options.key=self.ssl.key)),self.sslNegotiation==="direct"&&(options.ALPNProtocols=["postgresql"]);
let net=require("net");net.isIP&&net.isIP(host2)===0&&(options.servername=host2);try{self.stream=stream.getSecureStream(options)}catch(err){return self.emit("er\
ror",err)}self.attachListeners(self.stream),self.stream.on("error",reportStreamError),self.emit("sslconnect")}attachListeners(stream2){parse5(stream2,msg=>{let eventName=msg.
name==="error"?"errorMessage":msg.name;this._emitMessage&&this.emit("message",msg),this.emit(eventName,msg)})}requestSsl(){this.stream.write(serialize.requestSsl())}startup(config2){
this.stream.write(serialize.startup(config2))}cancel(processID,secretKey){this._send(serialize.cancel(processID,secretKey))}password(password){this._send(serialize.
password(password))}sendSASLInitialResponseMessage(mechanism,initialResponse){this._send(serialize.sendSASLInitialResponseMessage(mechanism,initialResponse))}sendSCRAMClientFinalMessage(additionalData){
this._send(serialize.sendSCRAMClientFinalMessage(additionalData))}_send(buffer){return this.stream.writable?this.stream.write(buffer):!1}query(text){this._send(
serialize.query(text))}parse(query){this._send(serialize.parse(query))}bind(config2){this._send(serialize.bind(config2))}execute(config2){this._send(serialize.execute(
config2))}flush(){this.stream.writable&&this.stream.write(flushBuffer)}sync(){this._send(syncBuffer)}ref(){this.stream.ref()}unref(){this.stream.unref()}end(){if(this.
_ending=!0,!this._connecting||!this.stream.writable){this.stream.end();return}return this.stream.write(endBuffer,()=>{this.stream.end()})}close(msg){this._send(
serialize.close(msg))}describe(msg){this._send(serialize.describe(msg))}sendCopyFromChunk(chunk){this._send(serialize.copyData(chunk))}endCopyFrom(){this._send(
serialize.copyDone())}sendCopyFail(msg){this._send(serialize.copyFail(msg))}};module2.exports=Connection2}});var require_split2=__commonJS({"node_modules/split2/index.js"(exports2,module2){"use strict";var{Transform}=require("stream"),{StringDecoder}=require("string_decoder"),
kLast=Symbol("last"),kDecoder=Symbol("decoder");function transform(chunk,enc,cb){let list;if(this.overflow){if(list=this[kDecoder].write(chunk).split(this.matcher),
list.length===1)return cb();list.shift(),this.overflow=!1}else this[kLast]+=this[kDecoder].write(chunk),list=this[kLast].split(this.matcher);this[kLast]=list.pop();
for(let i=0;i<list.length;i++)try{push(this,this.mapper(list[i]))}catch(error){return cb(error)}if(this.overflow=this[kLast].length>this.maxLength,this.overflow&&
!this.skipOverflow){cb(new Error("maximum buffer reached"));return}cb()}function flush(cb){if(this[kLast]+=this[kDecoder].end(),this[kLast])try{push(this,this.mapper(
this[kLast]))}catch(error){return cb(error)}cb()}function push(self,val){val!==void 0&&self.push(val)}function noop(incoming){return incoming}function split(matcher,mapper,options){
switch(matcher=matcher||/\r?\n/,mapper=mapper||noop,options=options||{},arguments.length){case 1:typeof matcher=="function"?(mapper=matcher,matcher=/\r?\n/):typeof matcher==
"object"&&!(matcher instanceof RegExp)&&!matcher[Symbol.split]&&(options=matcher,matcher=/\r?\n/);break;case 2:typeof matcher=="function"?(options=mapper,mapper=
matcher,matcher=/\r?\n/):typeof mapper=="object"&&(options=mapper,mapper=noop)}options=Object.assign({},options),options.autoDestroy=!0,options.transform=transform,
options.flush=flush,options.readableObjectMode=!0;let stream=new Transform(options);return stream[kLast]="",stream[kDecoder]=new StringDecoder("utf8"),stream.matcher=
matcher,stream.mapper=mapper,stream.maxLength=options.maxLength,stream.skipOverflow=options.skipOverflow||!1,stream.overflow=!1,stream._destroy=function(err,cb){
this._writableState.errorEmitted=!1,cb(err)},stream}module2.exports=split}});var require_helper=__commonJS({"node_modules/pgpass/lib/helper.js"(exports2,module2){"use strict";var path=require("path"),Stream=require("stream").Stream,split=require_split2(),
util=require("util"),defaultPort=5432,isWin=process.platform==="win32",warnStream=process.stderr,S_IRWXG=56,S_IRWXO=7,S_IFMT=61440,S_IFREG=32768;function isRegFile(mode){
return(mode&S_IFMT)==S_IFREG}var fieldNames=["host","port","database","user","password"],nrOfFields=fieldNames.length,passKey=fieldNames[nrOfFields-1];function warn(){
var isWritable=warnStream instanceof Stream&&warnStream.writable===!0;if(isWritable){var args=Array.prototype.slice.call(arguments).concat(`
`);warnStream.write(util.format.apply(util,args))}}Object.defineProperty(module2.exports,"isWin",{get:function(){return isWin},set:function(val){isWin=val}});module2.
exports.warnTo=function(stream){var old=warnStream;return warnStream=stream,old};module2.exports.getFileName=function(rawEnv){var env=rawEnv||process.env,file=env.
PGPASSFILE||(isWin?path.join(env.APPDATA||"./","postgresql","pgpass.conf"):path.join(env.HOME||"./",".pgpass"));return file};module2.exports.usePgPass=function(stats,fname){
return Object.prototype.hasOwnProperty.call(process.env,"PGPASSWORD")?!1:isWin?!0:(fname=fname||"<unkn>",isRegFile(stats.mode)?stats.mode&(S_IRWXG|S_IRWXO)?(warn(
'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less',fname),!1):!0:(warn('WARNING: password file "%s" is not a pla\
in file',fname),!1))};var matcher=module2.exports.match=function(connInfo,entry){return fieldNames.slice(0,-1).reduce(function(prev,field,idx){return idx==1&&Number(
connInfo[field]||defaultPort)===Number(entry[field])?prev&&!0:prev&&(entry[field]==="*"||entry[field]===connInfo[field])},!0)};module2.exports.getPassword=function(connInfo,stream,cb){
var pass,lineStream=stream.pipe(split());function onLine(line){var entry=parseLine(line);entry&&isValidEntry(entry)&&matcher(connInfo,entry)&&(pass=entry[passKey],
lineStream.end())}var onEnd=function(){stream.destroy(),cb(pass)},onErr=function(err){stream.destroy(),warn("WARNING: error on reading file: %s",err),cb(void 0)};
stream.on("error",onErr),lineStream.on("data",onLine).on("end",onEnd).on("error",onErr)};var parseLine=module2.exports.parseLine=function(line){if(line.length<11||
line.match(/^\s+#/))return null;for(var curChar="",prevChar="",fieldIdx=0,startIdx=0,endIdx=0,obj={},isLastField=!1,addToObj=function(idx,i0,i1){var field=line.
substring(i0,i1);Object.hasOwnProperty.call(process.env,"PGPASS_NO_DEESCAPE")||(field=field.replace(/\\([:\\])/g,"$1")),obj[fieldNames[idx]]=field},i=0;i<line.length-
1;i+=1){if(curChar=line.charAt(i+1),prevChar=line.charAt(i),isLastField=fieldIdx==nrOfFields-1,isLastField){addToObj(fieldIdx,startIdx);break}i>=0&&curChar==":"&&
prevChar!=="\\"&&(addToObj(fieldIdx,startIdx,i+1),startIdx=i+2,fieldIdx+=1)}return obj=Object.keys(obj).length===nrOfFields?obj:null,obj},isValidEntry=module2.exports.
isValidEntry=function(entry){for(var rules={0:function(x){return x.length>0},1:function(x){return x==="*"?!0:(x=Number(x),isFinite(x)&&x>0&&x<9007199254740992&&
Math.floor(x)===x)},2:function(x){return x.length>0},3:function(x){return x.length>0},4:function(x){return x.length>0}},idx=0;idx<fieldNames.length;idx+=1){var rule=rules[idx],
value=entry[fieldNames[idx]]||"",res=rule(value);if(!res)return!1}return!0}}});var require_lib=__commonJS({"node_modules/pgpass/lib/index.js"(exports2,module2){"use strict";var path=require("path"),fs=require("fs"),helper=require_helper();
module2.exports=function(connInfo,cb){var file=helper.getFileName();fs.stat(file,function(err,stat){if(err||!helper.usePgPass(stat,file))return cb(void 0);var st=fs.
createReadStream(file);helper.getPassword(connInfo,st,cb)})};module2.exports.warnTo=helper.warnTo}});var require_client=__commonJS({"node_modules/pg/lib/client.js"(exports2,module2){var EventEmitter=require("events").EventEmitter,utils=require_utils(),nodeUtils=require("util"),
sasl=require_sasl(),TypeOverrides2=require_type_overrides(),ConnectionParameters=require_connection_parameters(),Query2=require_query(),defaults2=require_defaults(),
Connection2=require_connection(),crypto=require_utils2(),activeQueryDeprecationNotice=nodeUtils.deprecate(()=>{},"Client.activeQuery is deprecated and will be r\
emoved in pg@9.0"),queryQueueDeprecationNotice=nodeUtils.deprecate(()=>{},"Client.queryQueue is deprecated and will be removed in pg@9.0."),pgPassDeprecationNotice=nodeUtils.
deprecate(()=>{},"pgpass support is deprecated and will be removed in pg@9.0. You can provide an async function as the password property to the Client/Pool cons\
tructor that returns a password instead. Within this function you can call the pgpass module in your own code."),byoPromiseDeprecationNotice=nodeUtils.deprecate(
()=>{},"Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0."),queryQueueLengthDeprecationNotice=nodeUtils.
deprecate(()=>{},"Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an externa\
l async flow control mechanism instead.");function coerceNumberOrDefault(value,defaultValue){if(typeof value=="number")return Number.isFinite(value)?value:defaultValue;
if(typeof value=="string"&&value.trim()!==""){let n=Number(value);return Number.isFinite(n)?n:defaultValue}return defaultValue}var Client2=class extends EventEmitter{constructor(config2){
super(),this.connectionParameters=new ConnectionParameters(config2),this.user=this.connectionParameters.user,this.database=this.connectionParameters.database,this.
port=this.connectionParameters.port,this.host=this.connectionParameters.host,Object.defineProperty(this,"password",{configurable:!0,enumerable:!1,writable:!0,value:this.
connectionParameters.password}),this.replication=this.connectionParameters.replication;let c=config2||{};c.Promise&&byoPromiseDeprecationNotice(),this._Promise=
c.Promise||global.Promise,this._types=new TypeOverrides2(c.types),this._ending=!1,this._ended=!1,this._connecting=!1,this._connected=!1,this._connectionError=!1,
this._queryable=!0,this._activeQuery=null,this._txStatus=null,this.enableChannelBinding=!!c.enableChannelBinding,this.scramMaxIterations=coerceNumberOrDefault(c.
scramMaxIterations,sasl.DEFAULT_MAX_SCRAM_ITERATIONS),this.connection=c.connection||new Connection2({stream:c.stream,ssl:this.connectionParameters.ssl,sslNegotiation:this.
connectionParameters.sslnegotiation,keepAlive:c.keepAlive||!1,keepAliveInitialDelayMillis:c.keepAliveInitialDelayMillis||0,encoding:this.connectionParameters.client_encoding||
"utf8"}),this._queryQueue=[],this._sentQueryQueue=[],this.pipeline=!!c.pipeline,this.binary=c.binary||defaults2.binary,this.processID=null,this.secretKey=null,this.
ssl=this.connectionParameters.ssl||!1,this.sslNegotiation=this.connectionParameters.sslnegotiation||"postgres",this.ssl&&this.ssl.key&&Object.defineProperty(this.
ssl,"key",{enumerable:!1}),this._connectionTimeoutMillis=c.connectionTimeoutMillis||0}get activeQuery(){return activeQueryDeprecationNotice(),this._activeQuery}set activeQuery(val){
activeQueryDeprecationNotice(),this._activeQuery=val}_getActiveQuery(){return this._activeQuery}_errorAllQueries(err){let enqueueError=query=>{process.nextTick(
()=>{query.handleError(err,this.connection)})},activeQuery=this._getActiveQuery();activeQuery&&(enqueueError(activeQuery),this._activeQuery=null),this._sentQueryQueue.
forEach(enqueueError),this._sentQueryQueue.length=0,this._queryQueue.forEach(enqueueError),this._queryQueue.length=0}_connect(callback){let self=this,con=this.connection;
if(this._connectionCallback=callback,this._connecting||this._connected){let err=new Error("Client has already been connected. You cannot reuse a client.");process.
nextTick(()=>{callback(err)});return}this._connecting=!0,this._connectionTimeoutMillis>0&&(this.connectionTimeoutHandle=setTimeout(()=>{con._ending=!0,con.stream.
destroy(new Error("timeout expired"))},this._connectionTimeoutMillis),this.connectionTimeoutHandle.unref&&this.connectionTimeoutHandle.unref()),this.host&&this.
host.indexOf("/")===0?con.connect(this.host+"/.s.PGSQL."+this.port):con.connect(this.port,this.host),con.on("connect",function(){self.ssl?self.sslNegotiation!==
"direct"&&con.requestSsl():con.startup(self.getStartupConf())}),con.on("sslconnect",function(){con.startup(self.getStartupConf())}),this._attachListeners(con),con.
once("end",()=>{let error=this._ending?new Error("Connection terminated"):new Error("Connection terminated unexpectedly");clearTimeout(this.connectionTimeoutHandle),
this._errorAllQueries(error),this._ended=!0,this._ending||(this._connecting&&!this._connectionError?this._connectionCallback?this._connectionCallback(error):this.
_handleErrorEvent(error):this._connectionError||this._handleErrorEvent(error)),process.nextTick(()=>{this.emit("end")})})}connect(callback){if(callback){this._connect(
callback);return}return new this._Promise((resolve,reject)=>{this._connect(error=>{error?reject(error):resolve(this)})})}_attachListeners(con){con.on("authentic\
ationCleartextPassword",this._handleAuthCleartextPassword.bind(this)),con.on("authenticationMD5Password",this._handleAuthMD5Password.bind(this)),con.on("authent\
icationSASL",this._handleAuthSASL.bind(this)),con.on("authenticationSASLContinue",this._handleAuthSASLContinue.bind(this)),con.on("authenticationSASLFinal",this.
_handleAuthSASLFinal.bind(this)),con.on("backendKeyData",this._handleBackendKeyData.bind(this)),con.on("error",this._handleErrorEvent.bind(this)),con.on("errorM\
essage",this._handleErrorMessage.bind(this)),con.on("readyForQuery",this._handleReadyForQuery.bind(this)),con.on("notice",this._handleNotice.bind(this)),con.on(
"rowDescription",this._handleRowDescription.bind(this)),con.on("dataRow",this._handleDataRow.bind(this)),con.on("portalSuspended",this._handlePortalSuspended.bind(
this)),con.on("emptyQuery",this._handleEmptyQuery.bind(this)),con.on("commandComplete",this._handleCommandComplete.bind(this)),con.on("parseComplete",this._handleParseComplete.
bind(this)),con.on("copyInResponse",this._handleCopyInResponse.bind(this)),con.on("copyData",this._handleCopyData.bind(this)),con.on("notification",this._handleNotification.
bind(this))}_getPassword(cb){let con=this.connection;if(typeof this.password=="function")this._Promise.resolve().then(()=>this.password(this.connectionParameters)).
then(pass=>{if(pass!==void 0){if(typeof pass!="string"){con.emit("error",new TypeError("Password must be a string"));return}this.connectionParameters.password=this.
password=pass}else this.connectionParameters.password=this.password=null;cb()}).catch(err=>{con.emit("error",err)});else if(this.password!==null)cb();else try{require_lib()(
this.connectionParameters,pass=>{pass!==void 0&&(pgPassDeprecationNotice(),this.connectionParameters.password=this.password=pass),cb()})}catch(e){this.emit("err\
or",e)}}_handleAuthCleartextPassword(msg){this._getPassword(()=>{this.connection.password(this.password)})}_handleAuthMD5Password(msg){this._getPassword(async()=>{
try{let hashedPassword=await crypto.postgresMd5PasswordHash(this.user,this.password,msg.salt);this.connection.password(hashedPassword)}catch(e){this.emit("error",
e)}})}_handleAuthSASL(msg){this._getPassword(()=>{try{this.saslSession=sasl.startSession(msg.mechanisms,this.enableChannelBinding&&this.connection.stream,this.scramMaxIterations),
this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism,this.saslSession.response)}catch(err){this.connection.emit("error",err)}})}async _handleAuthSASLContinue(msg){
try{await sasl.continueSession(this.saslSession,this.password,msg.data,this.enableChannelBinding&&this.connection.stream),this.connection.sendSCRAMClientFinalMessage(
this.saslSession.response)}catch(err){this.connection.emit("error",err)}}_handleAuthSASLFinal(msg){try{sasl.finalizeSession(this.saslSession,msg.data),this.saslSession=
null}catch(err){this.connection.emit("error",err)}}_handleBackendKeyData(msg){this.processID=msg.processID,this.secretKey=msg.secretKey}_handleReadyForQuery(msg){
this._connecting&&(this._connecting=!1,this._connected=!0,clearTimeout(this.connectionTimeoutHandle),this._connectionCallback&&(this._connectionCallback(null,this),
this._connectionCallback=null),this.emit("connect"));let activeQuery=this._getActiveQuery();this._activeQuery=null,this._txStatus=msg?.status??null,this.readyForQuery=
!0,activeQuery&&activeQuery.handleReadyForQuery(this.connection),this._pulseQueryQueue()}_handleErrorWhileConnecting(err){if(!this._connectionError){if(this._connectionError=
!0,clearTimeout(this.connectionTimeoutHandle),this._connectionCallback)return this._connectionCallback(err);this.emit("error",err)}}_handleErrorEvent(err){if(this.
_connecting)return this._handleErrorWhileConnecting(err);this._queryable=!1,this._errorAllQueries(err),this.emit("error",err)}_handleErrorMessage(msg){if(this._connecting)
return this._handleErrorWhileConnecting(msg);let activeQuery=this._getActiveQuery();if(!activeQuery){this._handleErrorEvent(msg);return}this._activeQuery=null,activeQuery.
name&&delete this.connection.submittedNamedStatements[activeQuery.name],activeQuery.handleError(msg,this.connection)}_handleRowDescription(msg){let activeQuery=this.
_getActiveQuery();if(activeQuery==null){let error=new Error("Received unexpected rowDescription message from backend.");this._handleErrorEvent(error);return}activeQuery.
handleRowDescription(msg)}_handleDataRow(msg){let activeQuery=this._getActiveQuery();if(activeQuery==null){let error=new Error("Received unexpected dataRow mess\
age from backend.");this._handleErrorEvent(error);return}activeQuery.handleDataRow(msg)}_handlePortalSuspended(msg){let activeQuery=this._getActiveQuery();if(activeQuery==
null){let error=new Error("Received unexpected portalSuspended message from backend.");this._handleErrorEvent(error);return}activeQuery.handlePortalSuspended(this.
connection)}_handleEmptyQuery(msg){let activeQuery=this._getActiveQuery();if(activeQuery==null){let error=new Error("Received unexpected emptyQuery message from\
 backend.");this._handleErrorEvent(error);return}activeQuery.handleEmptyQuery(this.connection)}_handleCommandComplete(msg){let activeQuery=this._getActiveQuery();
if(activeQuery==null){let error=new Error("Received unexpected commandComplete message from backend.");this._handleErrorEvent(error);return}activeQuery.handleCommandComplete(
msg,this.connection)}_handleParseComplete(){let activeQuery=this._getActiveQuery();if(activeQuery==null){let error=new Error("Received unexpected parseComplete \
message from backend.");this._handleErrorEvent(error);return}activeQuery.name&&(this.connection.parsedStatements[activeQuery.name]=activeQuery.text,delete this.
connection.submittedNamedStatements[activeQuery.name])}_handleCopyInResponse(msg){let activeQuery=this._getActiveQuery();if(activeQuery==null){let error=new Error(
"Received unexpected copyInResponse message from backend.");this._handleErrorEvent(error);return}activeQuery.handleCopyInResponse(this.connection)}_handleCopyData(msg){
let activeQuery=this._getActiveQuery();if(activeQuery==null){let error=new Error("Received unexpected copyData message from backend.");this._handleErrorEvent(error);
return}activeQuery.handleCopyData(msg,this.connection)}_handleNotification(msg){this.emit("notification",msg)}_handleNotice(msg){this.emit("notice",msg)}getStartupConf(){
let params=this.connectionParameters,data={user:params.user,database:params.database},appName=params.application_name||params.fallback_application_name;return appName&&
(data.application_name=appName),params.replication&&(data.replication=""+params.replication),params.statement_timeout&&(data.statement_timeout=String(parseInt(params.
statement_timeout,10))),params.lock_timeout&&(data.lock_timeout=String(parseInt(params.lock_timeout,10))),params.idle_in_transaction_session_timeout&&(data.idle_in_transaction_session_timeout=
String(parseInt(params.idle_in_transaction_session_timeout,10))),params.options&&(data.options=params.options),data}cancel(client,query){if(client.activeQuery===
query){let con=this.connection;this.host&&this.host.indexOf("/")===0?con.connect(this.host+"/.s.PGSQL."+this.port):con.connect(this.port,this.host),con.on("conn\
ect",function(){con.cancel(client.processID,client.secretKey)})}else client._queryQueue.indexOf(query)!==-1?client._queryQueue.splice(client._queryQueue.indexOf(
query),1):client._sentQueryQueue.indexOf(query)!==-1&&(query.callback=()=>{})}setTypeParser(oid,format,parseFn){return this._types.setTypeParser(oid,format,parseFn)}getTypeParser(oid,format){
return this._types.getTypeParser(oid,format)}escapeIdentifier(str){return utils.escapeIdentifier(str)}escapeLiteral(str){return utils.escapeLiteral(str)}_pulseQueryQueue(){
if(this.pipeline){this._pulsePipelinedQueryQueue();return}if(this.readyForQuery===!0){this._activeQuery=this._queryQueue.shift();let activeQuery=this._getActiveQuery();
if(activeQuery){this.readyForQuery=!1,this.hasExecuted=!0;let queryError=activeQuery.submit(this.connection);queryError&&process.nextTick(()=>{activeQuery.handleError(
queryError,this.connection),this.readyForQuery=!0,this._pulseQueryQueue()})}else this.hasExecuted&&(this._activeQuery=null,this.emit("drain"))}}_pulsePipelinedQueryQueue(){
if(!(!this._connected||!this._queryable)){for(;this._queryQueue.length>0;){let query=this._queryQueue.shift();this.hasExecuted=!0;let queryError=query.submit(this.
connection);if(queryError){process.nextTick(()=>{query.handleError(queryError,this.connection)});continue}this._sentQueryQueue.push(query)}this.readyForQuery&&!this.
_activeQuery&&this._sentQueryQueue.length>0&&(this._activeQuery=this._sentQueryQueue.shift(),this.readyForQuery=!1),!this._activeQuery&&this._sentQueryQueue.length===
0&&this._queryQueue.length===0&&this.hasExecuted&&this.emit("drain")}}query(config2,values,callback){let query,result;if(config2==null)throw new TypeError("Clie\
nt was passed a null or undefined query");if(typeof config2.submit=="function")result=query=config2,query.callback||(typeof values=="function"?query.callback=values:
callback&&(query.callback=callback));else if(query=new Query2(config2,values,callback),!query.callback)result=new this._Promise((resolve,reject)=>{query.callback=
(err,res)=>err?reject(err):resolve(res)}).catch(err=>{throw Error.captureStackTrace(err),err});else if(typeof query.callback!="function")throw new TypeError("ca\
llback is not a function");let readTimeout=config2.query_timeout||this.connectionParameters.query_timeout;if(readTimeout){let queryCallback=query.callback||(()=>{}),
readTimeoutTimer=setTimeout(()=>{let error=new Error("Query read timeout");process.nextTick(()=>{query.handleError(error,this.connection)}),queryCallback(error),
query.callback=()=>{};let index=this._queryQueue.indexOf(query);if(index>-1)this._queryQueue.splice(index,1);else if(this.pipeline){this.connection.stream.destroy();
return}this._pulseQueryQueue()},readTimeout);query.callback=(err,res)=>{clearTimeout(readTimeoutTimer),queryCallback(err,res)}}if(this.binary&&!query.binary&&(query.
binary=!0),query._result&&!query._result._types&&(query._result._types=this._types),this.pipeline){let portalQuery=typeof config2.submit=="function"&&!(query instanceof
Query2)?"Custom query classes such as pg-cursor and pg-query-stream are":query.rows?"The `rows` option is":null;if(portalQuery)return process.nextTick(()=>{query.
handleError(new Error(`${portalQuery} not supported in pipeline mode`),this.connection)}),result}return this._queryable?this._ending?(process.nextTick(()=>{query.
handleError(new Error("Client was closed and is not queryable"),this.connection)}),result):(this._queryQueue.length>0&&!this.pipeline&&queryQueueLengthDeprecationNotice(),
this._queryQueue.push(query),this._pulseQueryQueue(),result):(process.nextTick(()=>{query.handleError(new Error("Client has encountered a connection error and i\
s not queryable"),this.connection)}),result)}ref(){this.connection.ref()}unref(){this.connection.unref()}getTransactionStatus(){return this._txStatus}end(cb){if(this.
_ending=!0,!this.connection._connecting||this._ended)if(cb){cb();return}else return this._Promise.resolve();if(this._queryable?this.pipeline&&(this._getActiveQuery()||
this._sentQueryQueue.length>0||this._queryQueue.length>0)?this.once("drain",()=>this.connection.end()):this._getActiveQuery()?this.connection.stream.destroy():this.
connection.end():this.connection.stream.destroy(),cb)this.connection.once("end",cb);else return new this._Promise(resolve=>{this.connection.once("end",resolve)})}get queryQueue(){
return queryQueueDeprecationNotice(),this._queryQueue}};Client2.Query=Query2;module2.exports=Client2}});var require_pg_pool=__commonJS({"node_modules/pg-pool/index.js"(exports2,module2){"use strict";var EventEmitter=require("events").EventEmitter,NOOP=function(){},
removeWhere=(list,predicate)=>{let i=list.findIndex(predicate);return i===-1?void 0:list.splice(i,1)[0]},IdleItem=class{constructor(client,idleListener,timeoutId){
this.client=client,this.idleListener=idleListener,this.timeoutId=timeoutId}},PendingItem=class{constructor(callback){this.callback=callback}};function throwOnDoubleRelease(){
throw new Error("Release called on client which has already been released to the pool.")}function promisify(Promise2,callback){if(callback)return{callback,result:void 0};
let rej,res,cb=function(err,client){err?rej(err):res(client)},result=new Promise2(function(resolve,reject){res=resolve,rej=reject}).catch(err=>{throw Error.captureStackTrace(
err),err});return{callback:cb,result}}function makeIdleListener(pool,client){return function idleListener(err){err.client=client,client.removeListener("error",idleListener),
client.on("error",()=>{pool.log("additional client error after disconnection due to error",err)}),pool._remove(client),pool.emit("error",err,client)}}var Pool2=class extends EventEmitter{constructor(options,Client2){
super(),this.options=Object.assign({},options),options!=null&&"password"in options&&Object.defineProperty(this.options,"password",{configurable:!0,enumerable:!1,
writable:!0,value:options.password}),options!=null&&options.ssl&&options.ssl.key&&Object.defineProperty(this.options.ssl,"key",{enumerable:!1}),this.options.max=
this.options.max||this.options.poolSize||10,this.options.min=this.options.min||0,this.options.maxUses=this.options.maxUses||1/0,this.options.allowExitOnIdle=this.
options.allowExitOnIdle||!1,this.options.maxLifetimeSeconds=this.options.maxLifetimeSeconds||0,this.log=this.options.log||function(){},this.Client=this.options.
Client||Client2||require_lib2().Client,this.Promise=this.options.Promise||global.Promise,typeof this.options.idleTimeoutMillis>"u"&&(this.options.idleTimeoutMillis=
1e4),this._clients=[],this._idle=[],this._expired=new WeakSet,this._pendingQueue=[],this._endCallback=void 0,this.ending=!1,this.ended=!1}_promiseTry(f){let Promise2=this.
Promise;return typeof Promise2.try=="function"?Promise2.try(f):new Promise2(resolve=>resolve(f()))}_isFull(){return this._clients.length>=this.options.max}_isAboveMin(){
return this._clients.length>this.options.min}_pulseQueue(){if(this.log("pulse queue"),this.ended){this.log("pulse queue ended");return}if(this.ending){this.log(
"pulse queue on ending"),this._idle.length&&this._idle.slice().map(item=>{this._remove(item.client)}),this._clients.length||(this.ended=!0,this._endCallback());
return}if(!this._pendingQueue.length){this.log("no queued requests");return}if(!this._idle.length&&this._isFull())return;let pendingItem=this._pendingQueue.shift();
if(this._idle.length){let idleItem=this._idle.pop();clearTimeout(idleItem.timeoutId);let client=idleItem.client;client.ref&&client.ref();let idleListener=idleItem.
idleListener;return this._acquireClient(client,pendingItem,idleListener,!1)}if(!this._isFull())return this.newClient(pendingItem);throw new Error("unexpected co\
ndition")}_remove(client,callback){let removed=removeWhere(this._idle,item=>item.client===client);removed!==void 0&&clearTimeout(removed.timeoutId),this._clients=
this._clients.filter(c=>c!==client);let context=this;client.end(()=>{context.emit("remove",client),typeof callback=="function"&&callback()})}connect(cb){if(this.
ending){let err=new Error("Cannot use a pool after calling end on the pool");return cb?cb(err):this.Promise.reject(err)}let response=promisify(this.Promise,cb),
result=response.result;if(this._isFull()||this._idle.length){if(this._idle.length&&process.nextTick(()=>this._pulseQueue()),!this.options.connectionTimeoutMillis)
return this._pendingQueue.push(new PendingItem(response.callback)),result;let queueCallback=(err,res,done)=>{clearTimeout(tid),response.callback(err,res,done)},
pendingItem=new PendingItem(queueCallback),tid=setTimeout(()=>{removeWhere(this._pendingQueue,i=>i.callback===queueCallback),pendingItem.timedOut=!0,response.callback(
new Error("timeout exceeded when trying to connect"))},this.options.connectionTimeoutMillis);return tid.unref&&tid.unref(),this._pendingQueue.push(pendingItem),
result}return this.newClient(new PendingItem(response.callback)),result}newClient(pendingItem){let client=new this.Client(this.options);this._clients.push(client);
let idleListener=makeIdleListener(this,client);this.log("checking client timeout");let tid,timeoutHit=!1;this.options.connectionTimeoutMillis&&(tid=setTimeout(()=>{
client.connection?(this.log("ending client due to timeout"),timeoutHit=!0,client.connection.stream.destroy()):client.isConnected()||(this.log("ending client due\
 to timeout"),timeoutHit=!0,client.end())},this.options.connectionTimeoutMillis)),this.log("connecting new client"),client.connect(err=>{if(tid&&clearTimeout(tid),
client.on("error",idleListener),err)this.log("client failed to connect",err),this._clients=this._clients.filter(c=>c!==client),timeoutHit&&(err=new Error("Conne\
ction terminated due to connection timeout",{cause:err})),this._pulseQueue(),pendingItem.timedOut||pendingItem.callback(err,void 0,NOOP);else{if(this.log("new c\
lient connected"),this.options.onConnect){this._promiseTry(()=>this.options.onConnect(client)).then(()=>{this._afterConnect(client,pendingItem,idleListener)},hookErr=>{
this._clients=this._clients.filter(c=>c!==client),client.end(()=>{this._pulseQueue(),pendingItem.timedOut||pendingItem.callback(hookErr,void 0,NOOP)})});return}
return this._afterConnect(client,pendingItem,idleListener)}})}_afterConnect(client,pendingItem,idleListener){if(this.options.maxLifetimeSeconds!==0){let maxLifetimeTimeout=setTimeout(
()=>{this.log("ending client due to expired lifetime"),this._expired.add(client),this._idle.findIndex(idleItem=>idleItem.client===client)!==-1&&this._acquireClient(
client,new PendingItem((err,client2,clientRelease)=>clientRelease()),idleListener,!1)},this.options.maxLifetimeSeconds*1e3);maxLifetimeTimeout.unref(),client.once(
"end",()=>clearTimeout(maxLifetimeTimeout))}return this._acquireClient(client,pendingItem,idleListener,!0)}_acquireClient(client,pendingItem,idleListener,isNew){
isNew&&this.emit("connect",client),this.emit("acquire",client),client.release=this._releaseOnce(client,idleListener),client.removeListener("error",idleListener),
pendingItem.timedOut?isNew&&this.options.verify?this.options.verify(client,client.release):client.release():isNew&&this.options.verify?this.options.verify(client,
err=>{if(err)return client.release(err),pendingItem.callback(err,void 0,NOOP);pendingItem.callback(void 0,client,client.release)}):pendingItem.callback(void 0,client,
client.release)}_releaseOnce(client,idleListener){let released=!1;return err=>{released&&throwOnDoubleRelease(),released=!0,this._release(client,idleListener,err)}}_release(client,idleListener,err){
if(client.on("error",idleListener),client._poolUseCount=(client._poolUseCount||0)+1,this.emit("release",err,client),err||this.ending||!client._queryable||client.
_ending||client._poolUseCount>=this.options.maxUses)return client._poolUseCount>=this.options.maxUses&&this.log("remove expended client"),this._remove(client,this.
_pulseQueue.bind(this));if(this._expired.has(client))return this.log("remove expired client"),this._expired.delete(client),this._remove(client,this._pulseQueue.
bind(this));let tid;this.options.idleTimeoutMillis&&this._isAboveMin()&&(tid=setTimeout(()=>{this._isAboveMin()&&(this.log("remove idle client"),this._remove(client,
this._pulseQueue.bind(this)))},this.options.idleTimeoutMillis),this.options.allowExitOnIdle&&tid.unref()),this.options.allowExitOnIdle&&client.unref(),this._idle.
push(new IdleItem(client,idleListener,tid)),this._pulseQueue()}query(text,values,cb){if(typeof text=="function"){let response2=promisify(this.Promise,text);return setImmediate(
function(){return response2.callback(new Error("Passing a function as the first parameter to pool.query is not supported"))}),response2.result}typeof values=="f\
unction"&&(cb=values,values=void 0);let response=promisify(this.Promise,cb);return cb=response.callback,this.connect((err,client)=>{if(err)return cb(err);let clientReleased=!1,
onError=err2=>{clientReleased||(clientReleased=!0,client.release(err2),cb(err2))};client.once("error",onError),this.log("dispatching query");try{client.query(text,
values,(err2,res)=>{if(this.log("query dispatched"),client.removeListener("error",onError),!clientReleased)return clientReleased=!0,client.release(err2),err2?cb(
err2):cb(void 0,res)})}catch(err2){return client.release(err2),cb(err2)}}),response.result}end(cb){if(this.log("ending"),this.ending){let err=new Error("Called \
end on pool more than once");return cb?cb(err):this.Promise.reject(err)}this.ending=!0;let promised=promisify(this.Promise,cb);return this._endCallback=promised.
callback,this._pulseQueue(),promised.result}get waitingCount(){return this._pendingQueue.length}get idleCount(){return this._idle.length}get expiredCount(){return this.
_clients.reduce((acc,client)=>acc+(this._expired.has(client)?1:0),0)}get totalCount(){return this._clients.length}};module2.exports=Pool2}});var require_native=__commonJS({"left-out:./native"(exports2,module2){module2.exports=null}});var require_lib2=__commonJS({"node_modules/pg/lib/index.js"(exports2,module2){"use strict";var Client2=require_client(),defaults2=require_defaults(),Connection2=require_connection(),
Result3=require_result(),utils=require_utils(),Pool2=require_pg_pool(),TypeOverrides2=require_type_overrides(),{DatabaseError:DatabaseError2}=require_dist(),{escapeIdentifier:escapeIdentifier2,
escapeLiteral:escapeLiteral2}=require_utils(),poolFactory=Client3=>class extends Pool2{constructor(options){super(options,Client3)}},PG=function(clientConstructor2){
this.defaults=defaults2,this.Client=clientConstructor2,this.Query=this.Client.Query,this.Pool=poolFactory(this.Client),this._pools=[],this.Connection=Connection2,
this.types=require_pg_types(),this.DatabaseError=DatabaseError2,this.TypeOverrides=TypeOverrides2,this.escapeIdentifier=escapeIdentifier2,this.escapeLiteral=escapeLiteral2,
this.Result=Result3,this.utils=utils},clientConstructor=Client2,forceNative=!1;try{forceNative=!!process.env.NODE_PG_FORCE_NATIVE}catch{}forceNative&&(clientConstructor=
require_native());module2.exports=new PG(clientConstructor);Object.defineProperty(module2.exports,"native",{configurable:!0,enumerable:!1,get(){let native=null;
try{native=new PG(require_native())}catch(err){if(err.code!=="MODULE_NOT_FOUND")throw err}return Object.defineProperty(module2.exports,"native",{value:native}),
native}})}});var postgres_exports={};__export(postgres_exports,{openCatalogue:()=>openCatalogue,openPostgresStore:()=>openPostgresStore});module.exports=__toCommonJS(postgres_exports);var import_lib=__toESM(require_lib2(),1),Client=import_lib.default.Client,Pool=import_lib.default.Pool,Connection=import_lib.default.Connection,types=import_lib.default.
types,Query=import_lib.default.Query,DatabaseError=import_lib.default.DatabaseError,escapeIdentifier=import_lib.default.escapeIdentifier,escapeLiteral=import_lib.default.
escapeLiteral,Result=import_lib.default.Result,TypeOverrides=import_lib.default.TypeOverrides,defaults=import_lib.default.defaults;var import__=__toESM(require_pg_connection_string(),1),esm_default=import__.default.parse,parse=import__.default.parse,toClientConfig=import__.default.toClientConfig,
parseIntoClientConfig=import__.default.parseIntoClientConfig;var BRAND=Symbol.for("durable-relay.RelayError"),RelayError=class extends Error{code;details;constructor(code,message,options={}){super(message,options.cause===
void 0?void 0:{cause:options.cause}),this.name="RelayError",this.code=code,this.details=options.details??{}}static[Symbol.hasInstance](value){return value instanceof
Error&&BRAND in value}get[BRAND](){return!0}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.code=="string"?error.
code:void 0}function isUnreachable(error){return error instanceof RelayError&&error.code==="STORE_UNREACHABLE"}var DEFAULT_SCHEMA="durable_relay";function schemaIn(url){let schema=new URL(url).searchParams.get("schema")??DEFAULT_SCHEMA;if(!/^[a-z_][a-z0-9_]{0,62}$/.test(
schema))throw new TypeError("The name of a schema is checked before.");return schema}function placeOf(url){let place=new URL(url);return place.password="",place.
href}var backends=new WeakMap,OLDEST=14,IDLE_IN_TRANSACTION_MS=1e4;async function begin(client,times){let statements={text:textFor(times),query_timeout:times.connectMs},
facts=(await client.query(statements)).at(-1)?.rows[0];if(facts===void 0)throw new TypeError("A select without a table has one row.");if(facts.version<OLDEST*1e4){
let version2=Math.floor(facts.version/1e4);throw refused(`the server has version ${version2} of PostgreSQL, and ${OLDEST} is the oldest one supported. Update th\
e server.`)}if(facts.encoding!=="UTF8")throw refused(`its encoding is ${facts.encoding}, which has no room for every character. Create a database with ENCODING \
'UTF8' TEMPLATE template0.`);backends.set(client,{pid:facts.pid,started:facts.started})}function backendOf(client){return backends.get(client)}function refused(why){
return new RelayError("STORE_REFUSED",`Cannot use the database: ${why}`)}function textFor({statementMs}){return`
    set search_path = pg_catalog, pg_temp;
    set default_transaction_isolation = 'read committed';
    set datestyle = 'ISO';
    set plan_cache_mode = force_generic_plan;
    set jit = off;
    set statement_timeout = ${statementMs};
    set lock_timeout = 0;
    set idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS};
    set tcp_keepalives_idle = 10;
    set tcp_keepalives_interval = 5;
    set tcp_keepalives_count = 3;
    set tcp_user_timeout = 25000;
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
    select pid, backend_start::text as started, current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding
    from pg_stat_activity where pid = pg_backend_pid()`}function timesOf({url,patienceMs=15e3}){let timeoutS=new URL(url).searchParams.get("connect_timeout"),statementMs=Math.min(3e4,patienceMs*2);return{connectMs:Math.
min(timeoutS===null?5e3:Number(timeoutS)*1e3,patienceMs),statementMs,answerMs:statementMs+Math.min(5e3,patienceMs)}}var OWN_PARAMETERS=["schema","workspace","password_file"],TLS_PARAMETERS=["sslmode","sslrootcert","sslcert","sslkey"],MOST_CONNECTIONS=4,IDLE_MS=5e3;function createPool(connection){
let times=timesOf(connection),onConnect=client=>begin(client,times),pool=new Pool({...configOf(connection,times),max:MOST_CONNECTIONS,idleTimeoutMillis:IDLE_MS,
allowExitOnIdle:!0,onConnect,Client:ClosingClient});return pool.on("error",()=>{}),pool.on("connect",client=>client.on("error",()=>{})),pool}var ClosingClient=class extends Client{connect(callback){
if(callback===void 0)return super.connect();super.connect(error=>{error!==null&&this.connection.stream.destroy(),callback(error)})}};async function connect(connection){
let times=timesOf(connection),client=new Client(configOf(connection,times));client.on("error",()=>{});try{return await client.connect(),await begin(client,times),
client}catch(error){throw client.end().catch(()=>{}),error}}function configOf({url,password},{connectMs,answerMs}){let own2=new URL(url);for(let name of OWN_PARAMETERS)
own2.searchParams.delete(name);return{...readConfig(own2),...password===void 0?{}:{password:()=>password()??noPassword(url)},application_name:own2.searchParams.
get("application_name")??"durable-relay",connectionTimeoutMillis:connectMs,keepAlive:!0,query_timeout:answerMs}}function readConfig(own2){let{searchParams}=own2,
isLocal=searchParams.get("host")?.startsWith("/")===!0,isUnverified=searchParams.get("sslmode")==="no-verify";if(isLocal)for(let name of TLS_PARAMETERS)searchParams.
delete(name);else isUnverified&&(searchParams.set("sslmode","require"),searchParams.delete("sslrootcert"));try{return toClientConfig(parse(own2.href,{useLibpqCompat:!0}))}catch(error){
if(!(error instanceof Error))throw error;let why=error.message.replace("SECURITY WARNING: ","").replace(/\.$/,""),message=`Cannot connect to the database "${placeOf(
own2.href)}": ${why}. Correct the parameters of RELAY_STORE that begin with ssl.`;throw new RelayError("STORE_REFUSED",message,{cause:error})}}function noPassword(url){
let message=`Cannot sign in to the database "${placeOf(url)}": it asks for a password, and there is no password in RELAY_STORE, PGPASSWORD, ~/.pgpass or a file \
that password_file names.`;throw new RelayError("STORE_REFUSED",message)}var CODES={serialization:["40001","40P01","55P03"],unprepared:["26000","42P05"],cancelled:["57014"],full:["53100","53200","53400"],readOnly:["25006"],denied:["2\
8000","28P01","42501","3D000"],missingTable:["42P01","3F000"],away:["57P01","57P02","57P03","57P05","53300","25P03","25P04","40003"]};function isCollision(error){
return hasCode(error,CODES.serialization)||isStale(error)}function isSpoiled(error){return isLost(error)||isStale(error)||isReadOnly(error)}function isReadOnly(error){
return hasCode(error,CODES.readOnly)||comesFrom(error,"get_relation_info")}function comesFrom(error,routine){return error instanceof DatabaseError&&error.code===
"0A000"&&error.routine===routine}function isUnprepared(error){return hasCode(error,CODES.unprepared)}function isStale(error){return isUnprepared(error)||comesFrom(
error,"RevalidateCachedQuery")}function isMissingTable(error){return hasCode(error,CODES.missingTable)}function isDenied(error){return hasCode(error,["42501"])}
function isCancelled(error){return hasCode(error,CODES.cancelled)}function isLost(error){return error instanceof DatabaseError?hasCode(error,CODES.away)||error.
code?.startsWith("08")===!0:!(error instanceof Error)||error instanceof RelayError?!1:"code"in error&&"syscall"in error?!0:LOST.some(text=>error.message.includes(
text))}var LOST=["Connection terminated","Client has encountered a connection error","timeout exceeded when trying to connect","Query read timeout","Client was \
closed"];function refusalOf(what,error){if(!(error instanceof DatabaseError))return refusedConnection(what,error);let details={sqlstate:error.code},refuse=(code,why)=>new RelayError(
code,`Cannot ${what}: ${why}`,{details,cause:error});return hasCode(error,CODES.full)?refuse("STORE_FULL",`the database has no space left (${error.message}). Fr\
ee some space on its server; nothing was changed.`):isReadOnly(error)?refuse("STORE_WRITE_FAILED","the database takes no changes: it is a replica, or was made r\
ead-only. Name its primary server in RELAY_STORE."):hasCode(error,CODES.denied)?refuse("STORE_REFUSED",`the database refused it (${error.message}). \`relay docto\
r\` shows the rights that are missing.`):hasCode(error,CODES.cancelled)?refuse("STORE_WRITE_FAILED",`the database did not finish it in time (${error.message}) a\
nd undid it. Look for a lock that is held, or for an overloaded server, then try again.`):refuse("STORE_WRITE_FAILED",`the database refused the statement (${error.
code??"no code"}: ${error.message}).`)}var TLS=/^(?:CERT_|DEPTH_ZERO_|ERR_SSL_|ERR_TLS_|HOSTNAME_MISMATCH|SELF_SIGNED_|UNABLE_TO_)/;function refusedConnection(what,error){
if(!(error instanceof Error))return error;let refuse=why=>new RelayError("STORE_REFUSED",`Cannot ${what}: ${why}`,{cause:error});return"code"in error&&error.code===
"ERR_TLS_CERT_ALTNAME_INVALID"?refuse(`the server's certificate was not accepted (${error.message}). Name the host by the name that its certificate has.`):"code"in
error&&TLS.test(String(error.code))?refuse(`the server's certificate was not accepted (${error.message}). Name the certificate of its authority with sslrootcert\
 in the URL.`):error.message.includes("does not support SSL")?refuse("the server offers no encryption, and sslmode in the URL asks for it. Switch TLS on in the \
server, or use sslmode=disable in a trusted network."):error.message.includes("after calling end on the pool")?new RelayError("STORE_UNREACHABLE",`Cannot ${what}\
: the store was closed.`,{cause:error}):error.message.startsWith("SASL")?refuse(`the server and this program do not agree on the sign-in (${error.message}).`):error}
function hasCode(error,codes){return error instanceof DatabaseError&&codes.includes(error.code??"")}var import_promises=require("node:timers/promises");var import_node_crypto=require("node:crypto");var WORD=/@([a-z_]+)/g,expanded=new Map;function expand(text,dialect){if(dialect.now!==void 0)return expandNow(text,dialect);let key=`${dialect.schema} ${text}`,
known=expanded.get(key)??expandNow(text,dialect);return expanded.set(key,known),known}function expandNow(text,{schema,now}){return text.replaceAll(WORD,(_,word)=>word===
"now"?timeOf(now):`${escapeIdentifier(schema)}.${word}`)}function timeOf(now){return now===void 0?"clock_timestamp()":`to_timestamp(${now()/1e3}::float8)`}function statementName(name,text){
return`${name} ${(0,import_node_crypto.hash)("sha256",text).slice(0,12)}`}var CommitUnknown=class extends Error{constructor(what,cause){super(`Cannot tell whether the database could ${what}: the connection was lost.`,{cause}),this.name=
"CommitUnknown"}},FIRST_MS=50,LONGEST_MS=2e3,MOST_COLLISIONS=20,ENDED_MS=2e3,SMALL_BYTES=1e6;function createDatabase(on){let{pool,dialect,answerMs}=on,prepared=new Map,
isPooled=!1;function preparedAs(name,text){if(dialect.now!==void 0||isPooled)return{text:expand(text,dialect)};let known=prepared.get(text);if(known===void 0){let expanded2=expand(
text,dialect);known={name:statementName(name,expanded2),text:expanded2},prepared.set(text,known)}return known}async function query(client,name,[text,values]){let timed={
query_timeout:answerMs+sendingMs(values)},statement={...preparedAs(name,text),...timed,values:[...values]};try{return(await client.query(statement)).rows}catch(error){
throw isPooled||=isUnprepared(error),error}}async function once(name,endMs,work){let client=await patiently(name,{...on,endMs},()=>pool.connect()),failure2;try{
return await work(client)}catch(error){throw failure2=error,error}finally{client.release(isSpoiled(failure2)),isLost(failure2)&&await endBackend(client)}}async function endBackend(client){
let backend=backendOf(client);backend!==void 0&&await pool.query(END_BACKEND,[backend.pid,backend.started,ENDED_MS]).catch(()=>{})}async function run(name,{mayRepeat},work){
let endMs=performance.now()+on.patienceMs;return patiently(name,{...on,endMs},async()=>{try{return await once(name,endMs,work)}catch(error){throw isLost(error)&&
!mayRepeat?new CommitUnknown(name,error):(isMissingTable(error)&&await on.explainMissing(),error)}})}let repeat=(name,text,values=[])=>run(name,{mayRepeat:!0},client=>query(
client,name,[text,values]));return{workspaceId:on.workspaceId,read:repeat,repeat,write:(name,text,values=[])=>run(name,{mayRepeat:!1},client=>query(client,name,
[text,values])),transaction:(name,work,{mayRepeat}={mayRepeat:!1})=>run(name,{mayRepeat},async client=>{await client.query("begin isolation level read committed");
try{let done=await work({run:(statement,text,values=[])=>query(client,statement,[text,values])}),{command}=await client.query("commit");if(command!=="COMMIT")throw new Error(
`Cannot ${name}: it was undone.`);return done}catch(error){throw isLost(error)||await client.query("rollback"),error}})}}function sendingMs(values){let bytes=0;
for(let value of values)(typeof value=="string"||value instanceof Uint8Array)&&(bytes+=value.length);return bytes>SMALL_BYTES?bytes/1e3:0}var END_BACKEND=`
  select pg_terminate_backend(pid, $3) from pg_stat_activity where pid = $1 and backend_start = $2::timestamptz`;async function patiently(name,on,work){let{endMs=performance.
now()+on.patienceMs}=on,collisions=0;for(let waitMs=FIRST_MS;;waitMs=Math.min(LONGEST_MS,waitMs*2))try{return await work()}catch(error){let isAway=isLost(error);
if(!(isCollision(error)&&(collisions+=1)<=MOST_COLLISIONS)&&(!isAway||on.isClosed()))throw refusalOf(name,error);if(performance.now()+waitMs>endMs)throw isAway?
unreachable(on.place,name,error):refusalOf(name,error);await(0,import_promises.setTimeout)(waitMs*(.5+Math.random()/2))}}function unreachable(place,name,cause){
let why=cause instanceof Error?cause.message:String(cause),message=`Cannot ${name}: the database "${place}" cannot be reached (${why}). What was acknowledged is\
 safe; check that the database runs and that this host may connect, then try again.`;return new RelayError("STORE_UNREACHABLE",message,{cause})}var import_node_crypto2=require("node:crypto");function lockClass(schema){return Buffer.from((0,import_node_crypto2.hash)("sha256",`durable-relay ${schema}`,"he\
x"),"hex").readInt32BE(0)}function channelPrefix(schema){return`durable_relay_${(lockClass(schema)>>>0).toString(16)}_`}var DOCUMENT_TABLES=[`create table @documents (
    workspace_id int not null,
    kind text not null,
    owner text collate "C" not null,
    name text collate "C" not null,
    document json not null,
    stamp uuid not null,
    seen_at timestamptz not null,
    primary key (workspace_id, kind, owner, name)
  ) with (fillfactor = 70)`,`create table @notifications (
    workspace_id int not null,
    recipient text collate "C" not null,
    item_id text collate "C" not null,
    subject_kind text not null,
    subject_id text collate "C" not null,
    event text not null,
    kind text not null,
    version int not null,
    at timestamptz not null,
    owner text,
    primary key (workspace_id, recipient, item_id)
  )`,`create table @deliveries (
    workspace_id int not null,
    subject_kind text not null,
    subject_id text collate "C" not null,
    version int not null,
    line json not null,
    stamp uuid not null,
    primary key (workspace_id, subject_kind, subject_id, version)
  )`,`create table @blobs (
    workspace_id int not null,
    job_id text collate "C" not null,
    file text collate "C" not null,
    content bytea not null,
    units int[] not null,
    length int not null,
    primary key (workspace_id, job_id, file)
  )`,`create table @activity_ends (
    workspace_id int not null,
    job_id text collate "C" not null,
    lines bigint not null,
    bytes bigint not null,
    primary key (workspace_id, job_id)
  ) with (fillfactor = 50)`,`create table @activity (
    workspace_id int not null,
    job_id text collate "C" not null,
    position bigint not null,
    line json not null,
    primary key (workspace_id, job_id, position)
  )`,`create table @quarantine (
    workspace_id int not null,
    job_id text collate "C" not null,
    at timestamptz not null,
    events text[] not null,
    primary key (workspace_id, job_id, at)
  )`];var INDEX_TABLES=[`create table @job_index (
    workspace_id int not null,
    job_id text collate "C" not null,
    version int not null,
    state text collate "C" not null,
    needs text collate "C",
    receiver text collate "C" not null,
    sender text collate "C" not null,
    scope text collate "C",
    labels text[] not null,
    conversation text collate "C",
    priority int not null,
    created_ms float8 not null,
    updated_ms float8 not null,
    since_ms float8 not null,
    cost_usd float8,
    run_ms float8,
    primary key (workspace_id, job_id)
  )`,`create table @job_words (
    workspace_id int not null,
    job_id text collate "C" not null,
    words tsvector not null,
    primary key (workspace_id, job_id)
  )`,"create index on @job_words using gin (words)","create index on @job_index (workspace_id, updated_ms desc, job_id)","create index on @job_index (workspace_\
id, created_ms desc, job_id)","create index on @job_index (workspace_id, conversation, job_id) where conversation is not null","create index on @job_index (work\
space_id, state, needs)"];var JOB_TABLES=[`create table @workspaces (
    workspace_id int generated always as identity primary key,
    name text collate "C" not null unique,
    created_at timestamptz not null default now(),
    collect_at timestamptz
  )`,"create sequence @ends",`create table @jobs (
    workspace_id int not null references @workspaces,
    job_id text collate "C" not null,
    version int not null,
    format smallint not null,
    state text collate "C" not null,
    agent text collate "C" not null,
    writes boolean not null,
    rank smallint not null,
    created_at timestamptz not null,
    not_before timestamptz,
    due timestamptz not null,
    expires_at timestamptz,
    conversation text collate "C",
    waits boolean not null default false,
    parent_id text collate "C",
    cancels boolean not null default false,
    token int not null default 0,
    held boolean not null default false,
    lease_ms int,
    lease_ends_at timestamptz,
    seen_at timestamptz,
    over_since timestamptz,
    end_number bigint,
    ended_at timestamptz,
    expunged boolean not null default false,
    summary json not null,
    primary key (workspace_id, job_id)
  ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)`,`create index on @jobs (workspace_id, agent, held, wa\
its, due, rank, created_at, job_id)
    where state = 'queued'`,`create index on @jobs (workspace_id, agent, rank, created_at, job_id)
    where state = 'queued' and not held and not waits and due = '-infinity' and not writes`,"create index on @jobs (workspace_id, expires_at) where state = 'que\
ued' and expires_at is not null","create index on @jobs (workspace_id, agent) where held","create index on @jobs (workspace_id, job_id) where state in ('running\
', 'needs_review', 'needs_recovery', 'damaged')","create index on @jobs (workspace_id, agent, conversation, created_at, job_id) where conversation is not null",
`create index on @jobs (workspace_id, agent, conversation, created_at, job_id)
    where conversation is not null and (end_number is null or held)`,"create index on @jobs (workspace_id, parent_id) where parent_id is not null","create index\
 on @jobs (workspace_id) where cancels","create index on @jobs (workspace_id, end_number) where end_number is not null","create index on @jobs (workspace_id, en\
ded_at) where end_number is not null and not expunged",`create table @events (
    workspace_id int not null,
    job_id text collate "C" not null,
    version int not null,
    writer text collate "C" not null,
    event json not null,
    primary key (workspace_id, job_id, version)
  )`];var LOG_TABLES=[`create table @log_lines (
    workspace_id int not null,
    log text collate "C" not null,
    version int not null,
    at timestamptz not null,
    writer text collate "C" not null,
    event json not null,
    primary key (workspace_id, log, version)
  )`,`create table @attachments (
    workspace_id int not null,
    sha256 text collate "C" not null,
    content bytea not null,
    primary key (workspace_id, sha256)
  )`,`create table @message_texts (
    workspace_id int not null,
    message_id text collate "C" not null,
    channel text collate "C" not null,
    sender text collate "C" not null,
    at timestamptz not null,
    words text not null,
    primary key (workspace_id, message_id)
  )`,"create index on @message_texts using gin (array_to_tsvector(string_to_array(words, ' ')))","create index on @message_texts (workspace_id, at, message_id)"];var SIGNAL_TABLES=["create sequence @sessions cycle maxvalue 2147483647",`create unlogged table @watchers (
    topic text collate "C" not null,
    session int not null,
    primary key (topic, session)
  )`,"create index on @watchers (session)",`create unlogged table @sleepers (
    workspace_id int not null,
    agent text collate "C" not null,
    session int not null,
    place int not null,
    number int not null,
    takes smallint,
    armed_at timestamptz not null,
    primary key (workspace_id, agent, session, place)
  ) with (fillfactor = 20)`,"create index on @sleepers (session)"];var MIGRATIONS=[{version:1,compatibleFrom:1,statements:[...JOB_TABLES,...DOCUMENT_TABLES,...SIGNAL_TABLES]},{version:2,compatibleFrom:1,statements:LOG_TABLES},{
version:3,compatibleFrom:1,statements:INDEX_TABLES}],SCHEMA_VERSION=Math.max(...MIGRATIONS.map(({version:version2})=>version2));async function readSchema(client,schema){try{let{rows}=await client.query(expand(`select coalesce(max(version), 0)::int as version, coalesce(max(compatible_from\
), 0)::int as compatible_from
          from @migrations`,{schema}));return rows[0]??{version:0,compatible_from:0}}catch(error){if(isMissingTable(error))return{version:0,compatible_from:0};throw error}}
async function migrate(client,{schema,place}){let found=await readSchema(client,schema);if(checkSchema(found,place),found.version>=SCHEMA_VERSION)return;let run=(text,values=[])=>client.
query(expand(text,{schema}),values);await client.query("begin isolation level read committed");try{await takeTurn(client,schema);let{rows}=await run("select fro\
m pg_namespace where nspname = $1",[schema]);rows.length===0&&await run(`create schema ${schema}`),await run(CREATE_MIGRATIONS);let{version:version2}=await readSchema(
client,schema);for(let migration of MIGRATIONS.filter(each=>each.version>version2)){for(let statement of migration.statements)await run(statement);await run("in\
sert into @migrations (version, compatible_from) values ($1, $2)",[migration.version,migration.compatibleFrom])}await client.query("commit")}catch(error){throw isLost(
error)||await client.query("rollback"),isDenied(error)?await missingRight(client,schema,error):error}}async function takeTurn(client,schema){try{await client.query(
"select pg_advisory_xact_lock($1, 0)",[lockClass(schema)])}catch(error){if(!isCancelled(error))throw error;let message="Cannot update the tables of the relay: a\
nother process has been updating them for a while. Try again when it is done.";throw new RelayError("STORE_UNREACHABLE",message,{cause:error})}await client.query(
"set local statement_timeout = 0")}function checkSchema({version:version2,compatible_from},place){if(compatible_from<=SCHEMA_VERSION)return;let message=`Cannot \
use the database "${place}": its tables have version ${version2}, which programs before version ${compatible_from} of the tables do not understand; this program\
 knows version ${SCHEMA_VERSION}. Update durable-relay on this host.`;throw new RelayError("STORE_FORMAT_UNKNOWN",message,{details:{format:version2}})}async function missingRight(client,schema,cause){
let{rows}=await client.query("select quote_ident(current_user) as user, quote_ident(current_database()) as database"),{user="",database=""}=rows[0]??{},message=`\
Cannot create the tables of the relay: ${cause.message}. As the owner of the database, run \`create schema ${schema} authorization ${user}\`, or \`grant create on\
 database ${database} to ${user}\`; a schema that exists must belong to ${user}.`;return new RelayError("STORE_REFUSED",message,{cause})}var CREATE_MIGRATIONS=`\

  create table if not exists @migrations (
    version int primary key,
    compatible_from int not null,
    applied_at timestamptz not null default now()
  )`;var TRIPS=5,FACTS=`
  select
    current_setting('server_version') as server,
    current_user::text as user,
    (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
    pg_is_in_recovery() as is_replica,
    (select version from pg_stat_ssl where pid = pg_backend_pid()) as tls,
    coalesce(inet_client_addr() = inet_server_addr(), true) as is_local,
    (select count(*)::int from pg_stat_activity where datname = current_database()) as open,
    current_setting('max_connections')::int as most,
    array(
      select name from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
      order by name
    ) as unsafe,
    (select pg_get_userbyid(nspowner)::text from pg_namespace where nspname = $1) as owner,
    array(
      select relname::text from pg_class
      join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = $1 and relkind = 'r' and not (
        has_schema_privilege(nspname, 'usage')
        and has_table_privilege(pg_class.oid, 'select') and has_table_privilege(pg_class.oid, 'insert')
        and has_table_privilege(pg_class.oid, 'update') and has_table_privilege(pg_class.oid, 'delete')
      )
      order by relname
    ) as refused,
    (
      select coalesce(sum(pg_total_relation_size(pg_class.oid)), 0)::float8 from pg_class
      join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = $1 and relkind in ('r', 'p')
    ) as bytes,
    coalesce(
      (select has_schema_privilege(oid, 'create') from pg_namespace where nspname = $1),
      has_database_privilege(current_database(), 'create')
    ) as may_create`;async function inspect(pool,{schema,place}){let client=await pool.connect(),isSound=!1;try{let{rows}=await client.query(FACTS,[schema]),{version:version2,
compatible_from}=await readSchema(client,schema),clock=await compareClocks(client);isSound=!0;let[row]=rows;if(row===void 0)throw new TypeError("A select withou\
t a table has one row.");return{place,server:row.server.split(" ")[0]??row.server,user:row.user,isSuperuser:row.is_superuser,isReplica:row.is_replica,tls:row.tls??
void 0,isLocal:row.is_local,unsafeSettings:row.unsafe,schema:{name:schema,owner:row.owner??void 0,version:version2,known:SCHEMA_VERSION,isUsable:compatible_from<=
SCHEMA_VERSION,refused:row.refused,mayCreate:row.may_create,bytes:row.bytes},clock,connections:{open:row.open,most:row.most}}}finally{client.release(!isSound)}}
async function compareClocks(client){let trips=[];for(let trip=0;trip<TRIPS;trip+=1){let sentMs=performance.timeOrigin+performance.now(),{rows}=await client.query(
"select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms"),receivedMs=performance.timeOrigin+performance.now(),aheadMs=(sentMs+receivedMs)/2-(rows[0]?.
ms??0);trips.push({aheadMs,roundTripMs:receivedMs-sentMs})}let[best]=trips.toSorted((one,other)=>one.roundTripMs-other.roundTripMs);return best??{aheadMs:0,roundTripMs:0}}var PATIENCE_MS=5e3;function openCatalogue(connection){let schema=schemaIn(connection.url),place=placeOf(connection.url),pool=createPool({...connection,patienceMs:PATIENCE_MS}),
isClosed=!1,on={place,patienceMs:PATIENCE_MS,isClosed:()=>isClosed};return{workspaces:()=>patiently("list the workspaces",on,()=>listWorkspaces(pool,schema)),inspect:()=>patiently(
"inspect the database",on,()=>inspect(pool,{schema,place})),close(){isClosed||pool.end(),isClosed=!0}}}async function listWorkspaces(pool,schema){try{let{rows}=await pool.
query(expand("select name, created_at from @workspaces order by name",{schema}));return rows.map(({name,created_at})=>({name,created_at:created_at.toISOString()}))}catch(error){
if(isMissingTable(error))return[];throw error}}var CONTROL=new RegExp("\\p{C}|\\p{Zl}|\\p{Zp}","u");function workspaceIn(place){return new URL(place).searchParams.get("workspace")??void 0}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
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
toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(val){return val}function assertNotEqual(val){return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){let numericValues=Object.values(entries).filter(v=>typeof v==
"number");return Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v)}function joinValues(array2,separator="|"){return array2.
map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){return typeof value=="bigint"?value.toString():value}var Cached=class{constructor(getter){
this._getter=getter,this._value=void 0}get value(){let getter=this._getter;return getter!==void 0&&(this._value=getter(),this._getter=void 0),this._value}};function cached(getter){
return new Cached(getter)}function nullish(input){return input==null}function cleanRegex(source){let start=source.startsWith("^")?1:0,end=source.endsWith("$")?source.
length-1:source.length;return source.slice(start,end)}function floatSafeRemainder(val,step){let ratio=val/step,roundedRatio=Math.round(ratio),tolerance=4*Number.
EPSILON*Math.max(Math.abs(ratio),1);return Math.abs(ratio-roundedRatio)<tolerance?0:ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){
let value;Object.defineProperty(object2,key,{get(){if(value!==EVALUATING)return value===void 0&&(value=EVALUATING,value=getter()),value},set(v){Object.defineProperty(
object2,key,{value:v})},configurable:!0})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target,prop,value){
Object.defineProperty(target,prop,{value,writable:!0,enumerable:!0,configurable:!0})}function rawShape(def){let desc=Object.getOwnPropertyDescriptor(def,"shape");
return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key,getter){
Object.defineProperty(target,key,{get(){let value=getter();return assignProp(this,key,value),value},enumerable:!0,configurable:!0})}function putProp(target,key,value){
key in target?assignProp(target,key,value):target[key]=value}function mirrorShape(target,source,keys,wrap){let raw=sourceShape(source);for(let key of keys){let desc=Object.
getOwnPropertyDescriptor(raw,key);desc.enumerable&&(desc.get?deferProp(target,key,()=>{let value=source._zod.def.shape[key];return wrap?wrap(value,key):value}):
putProp(target,key,wrap?wrap(desc.value,key):desc.value))}}function mirrorProps(target,source){for(let key of Reflect.ownKeys(source)){let desc=Object.getOwnPropertyDescriptor(
source,key);desc.enumerable&&(desc.get?deferProp(target,key,()=>source[key]):putProp(target,key,desc.value))}}function mergeDefs(...defs){let mergedDescriptors={};
for(let def of defs){let descriptors=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors)}return Object.defineProperties({},mergedDescriptors)}
function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path){return path?path.reduce((acc,key)=>acc?.[key],obj):obj}function promiseAllObject(promisesObj){
let keys=Object.keys(promisesObj),promises=keys.map(key=>promisesObj[key]);return Promise.all(promises).then(results=>{let resolvedObj={};for(let i=0;i<keys.length;i++)
resolvedObj[keys[i]]=results[i];return resolvedObj})}function randomString(length=10){let chars="abcdefghijklmnopqrstuvwxyz",str="";for(let i=0;i<length;i++)str+=
chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.stringify(str)}function slugify(input){return input.toLowerCase().trim().
replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};
function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}var allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&
navigator?.userAgent?.includes("Cloudflare"))return!1;try{let F=Function;return new F(""),!0}catch{return!1}});function isPlainObject(o){if(isObject(o)===!1)return!1;
let ctor=o.constructor;if(ctor===void 0||typeof ctor!="function")return!0;let prot=ctor.prototype;return!(isObject(prot)===!1||Object.prototype.hasOwnProperty.call(
prot,"isPrototypeOf")===!1)}function shallowClone(o){return isPlainObject(o)?{...o}:Array.isArray(o)?[...o]:o instanceof Map?new Map(o):o instanceof Set?new Set(
o):o}function numKeys(data){let keyCount=0;for(let key in data)Object.prototype.hasOwnProperty.call(data,key)&&keyCount++;return keyCount}var getParsedType=data=>{
let t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(data)?"nan":"number";case"boolean":return"\
boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(data)?"array":data===null?"nu\
ll":data.then&&typeof data.then=="function"&&data.catch&&typeof data.catch=="function"?"promise":typeof Map<"u"&&data instanceof Map?"map":typeof Set<"u"&&data instanceof
Set?"set":typeof Date<"u"&&data instanceof Date?"date":typeof File<"u"&&data instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},
propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]);function escapeRegex(str){
return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){let cl=new inst._zod.constr(def??inst._zod.def);return(!def||params?.parent)&&(cl.
_zod.parent=inst),cl}function normalizeParams(_params){let params=_params;if(!params)return{};if(typeof params=="string")return{error:()=>params};if(params?.message!==
void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");params.error=params.message}return delete params.message,typeof params.
error=="string"?{...params,error:()=>params.error}:params}function createTransparentProxy(getter){let target;return new Proxy({},{get(_,prop,receiver){return target??
(target=getter()),Reflect.get(target,prop,receiver)},set(_,prop,value,receiver){return target??(target=getter()),Reflect.set(target,prop,value,receiver)},has(_,prop){
return target??(target=getter()),Reflect.has(target,prop)},deleteProperty(_,prop){return target??(target=getter()),Reflect.deleteProperty(target,prop)},ownKeys(_){
return target??(target=getter()),Reflect.ownKeys(target)},getOwnPropertyDescriptor(_,prop){return target??(target=getter()),Reflect.getOwnPropertyDescriptor(target,
prop)},defineProperty(_,prop,descriptor){return target??(target=getter()),Reflect.defineProperty(target,prop,descriptor)}})}function stringifyPrimitive(value){return typeof value==
"bigint"?value.toString()+"n":typeof value=="string"?`"${value}"`:`${value}`}function optionalKeys(shape){return Object.keys(shape).filter(k=>shape[k]._zod.optin!==
void 0&&shape[k]._zod.optout==="optional")}var NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[
0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-922337203\
6854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};function pick(schema,mask){let currDef=schema._zod.def,checks=currDef.
checks;if(checks&&checks.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");let newShape={};return mirrorShape(newShape,
schema,maskedKeys(schema,mask)),clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function maskedKeys(schema,mask){let raw=sourceShape(schema),keys=[];
for(let key of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(raw,key)?.enumerable)throw new Error(`Unrecognized key: "${String(key)}"`);mask[key]&&
keys.push(key)}return keys}function omit(schema,mask){let currDef=schema._zod.def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".omit() cann\
ot be used on object schemas containing refinements");let omitted=new Set(maskedKeys(schema,mask)),newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(
sourceShape(schema)).filter(key=>!omitted.has(key))),clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function extend(schema,shape){if(!isPlainObject(
shape))throw new Error("Invalid input to extend: expected a plain object");let checks=schema._zod.def.checks;if(checks&&checks.length>0){let existingShape=sourceShape(
schema);for(let key of Reflect.ownKeys(shape))if(Object.getOwnPropertyDescriptor(existingShape,key)!==void 0)throw new Error("Cannot overwrite keys on object sc\
hemas containing refinements. Use `.safeExtend()` instead.")}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){
let newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema))),mirrorProps(newShape,shape),newShape}function safeExtend(schema,shape){
if(!isPlainObject(shape))throw new Error("Invalid input to safeExtend: expected a plain object");return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,
shape)}))}function merge(a,b){if(!b?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(a.
_zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");let newShape={};mirrorShape(
newShape,a,Reflect.ownKeys(sourceShape(a))),mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));let def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){
return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a,def)}function partial(Class2,schema,mask,name="partial"){let checks=schema._zod.def.checks;
if(checks&&checks.length>0)throw new Error(`.${name}() cannot be used on object schemas containing refinements`);let selected=mask?new Set(maskedKeys(schema,mask)):
void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key)=>selected&&!selected.has(key)?value:new Class2({
type:"optional",innerType:value}))),clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){let selected=mask?
new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(
key)?value:new Class2({type:"nonoptional",innerType:value})),clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.continue!==!0)return!0;return!1}function explicitlyAborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.continue===!1)return!0;return!1}function prefixIssues(path,issues){return issues.map(iss=>{
var _a2;return(_a2=iss).path??(_a2.path=[]),iss.path.unshift(path),iss})}function unwrapMessage(message){return typeof message=="string"?message:message?.message}
function sizeCaps(defChecks){let caps2=[];for(let ch of defChecks??[]){let d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;let max=d.maximum??d.
length??d.size;max>=0&&caps2.push([max,ch])}return caps2}function attachSchema(issues,start,inst){var _a2;for(let i=start;i<issues.length;i++)(_a2=issues[i]).schema??
(_a2.schema=inst)}function finalizeIssue(iss,ctx,config2){var _a2;let traits=iss.inst?._zod?.traits;traits?.has("$ZodType")&&(traits.has("$ZodCheck")?(_a2=iss).
schema??(_a2.schema=iss.inst):iss.schema=iss.inst);let schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:void 0,message=iss.message?iss.message:unwrapMessage(
iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(
config2.localeError?.(iss))??"Invalid input",full={};for(let k of Object.keys(iss))k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__"||(full[k]=
iss[k]);return full.path??(full.path=[]),full.message=message,ctx?.reportInput&&(full.input=iss.input),full}function getSizableOrigin(input){return input instanceof
Set?"set":input instanceof Map?"map":input instanceof File?"file":"unknown"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){let units=str.length;
if(!highSurrogate.test(str))return units;let count=units;for(let i=0;i<units-1;i++)(str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320&&(count--,
i++);return count}function getLengthableOrigin(input){return Array.isArray(input)?"array":typeof input=="string"?"string":"unknown"}function parsedType(data){let t=typeof data;
switch(t){case"number":return Number.isNaN(data)?"nan":"number";case"object":{if(data===null)return"null";if(Array.isArray(data))return"array";let obj=data;if(obj&&
Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&obj.constructor)return obj.constructor.name}}return t}function issue(...args){let[iss,input,
inst]=args;return typeof iss=="string"?{message:iss,code:"custom",input,inst}:{...iss}}function cleanEnum(obj){return Object.entries(obj).filter(([k,_])=>Number.
isNaN(Number.parseInt(k,10))).map(el=>el[1])}function base64ToUint8Array(base64){let binaryString=atob(base64),bytes=new Uint8Array(binaryString.length);for(let i=0;i<
binaryString.length;i++)bytes[i]=binaryString.charCodeAt(i);return bytes}function uint8ArrayToBase64(bytes){let binaryString="";for(let i=0;i<bytes.length;i++)binaryString+=
String.fromCharCode(bytes[i]);return btoa(binaryString)}function base64urlToUint8Array(base64url){let base64=base64url.replace(/-/g,"+").replace(/_/g,"/"),padding="\
=".repeat((4-base64.length%4)%4);return base64ToUint8Array(base64+padding)}function uint8ArrayToBase64url(bytes){return uint8ArrayToBase64(bytes).replace(/\+/g,
"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex){let cleanHex=hex.replace(/^0x/,"");if(cleanHex.length%2!==0)throw new Error("Invalid hex \
string length");let bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2)bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),16);return bytes}
function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}var Class=class{constructor(..._args){}};function members(proto,table){
for(let key in table){let desc=Object.getOwnPropertyDescriptor(table,key);desc.get?Object.defineProperty(proto,key,{...desc,enumerable:!1}):defineBound(proto,key,
desc.value)}}function own(inst,key,value,enumerable=!0){return Object.defineProperty(inst,key,{configurable:!0,writable:!0,enumerable,value}),value}function hide(inst,key,value){
return own(inst,key,value,!1)}function derived(computes,table){for(let key in computes){let compute=computes[key];Object.defineProperty(table,key,{configurable:!0,
enumerable:!0,get(){return own(this,key,compute(this))},set(value){own(this,key,value)}})}return table}function defineBound(proto,key,fn){Object.defineProperty(
proto,key,{configurable:!0,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})}function claim(inst,sentinel){let proto=Object.
getPrototypeOf(inst);return sentinel in proto?void 0:proto}var installing,broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(inst,key,compute){
let proto=Object.getPrototypeOf(inst._zod);if(key in proto&&installing!==inst._zod){installing=void 0;return}installing=inst._zod,Object.defineProperty(proto,key,
{configurable:!0,get(){Object.defineProperty(this,key,breaker);let outer=broke;broke=!1;try{let value=compute(this);return broke?delete this[key]:Object.defineProperty(
this,key,{configurable:!0,writable:!0,value}),broke=broke||outer,value}catch(err){throw delete this[key],broke=broke||outer,err}},set(value){Object.defineProperty(
this,key,{configurable:!0,writable:!0,value})}})}function installLazyProp(inst,key,make,enumerable){let proto=claim(inst,key);proto&&Object.defineProperty(proto,
key,{configurable:!0,get(){let desc={configurable:!0,writable:!0,enumerable,value:void 0};return Object.defineProperty(this,key,desc),desc.value=make(this),Object.
defineProperty(this,key,desc),desc.value},set(value){Object.defineProperty(this,key,{configurable:!0,writable:!0,enumerable,value})}})}var CONSTANT_CATCH="~cons\
tantCatch";function constantCatch(value){let fn=()=>value;return fn[CONSTANT_CATCH]=!0,fn}var _a;var _zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?Error:null;function newError(Definition){let E=_E;if(E){let saved=E.stackTraceLimit;if(typeof saved==
"number"){try{E.stackTraceLimit=0}catch{return _E=null,new Definition}try{return new Definition}finally{E.stackTraceLimit=saved}}}return new Definition}function $constructor(name,initializer2,proto,params){
let zodProto={};function Internals(def){this.def=def,this.constr=_,this.traits=new Set}Internals.prototype=zodProto;let protoMembers=proto,initialized=protoMembers&&
new WeakSet;function init(inst,def){if(inst._zod){if(inst._zod.traits.has(name))return}else{_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_z\
od",_zodDesc)}finally{_zodDesc.value=void 0}}if(inst._zod.traits.add(name),initializer2(inst,def),initialized){let own2=Object.getPrototypeOf(inst),ctorProto=inst.
_zod.constr.prototype,up=own2;for(;up&&up!==ctorProto;)up=Object.getPrototypeOf(up);let target=up??own2;initialized.has(target)||(initialized.add(target),members(
target,protoMembers))}let proto2=_.prototype;for(let k in proto2)Object.prototype.hasOwnProperty.call(proto2,k)&&(k in inst||(inst[k]=proto2[k].bind(inst)))}let Parent2=params?.
Parent??Object;class Definition extends Parent2{}Object.defineProperty(Definition,"name",{value:name});function _(def){let inst=params?.Parent?newError(Definition):
this;init(inst,def);let deferred=inst._zod.deferred;if(deferred){for(let fn of deferred)fn();inst._zod.deferred=void 0}let pp=globalThis.__zod_globalConfig?.postProcessor;
return pp&&pp(inst),inst}return Object.defineProperty(_,"init",{value:init}),Object.defineProperty(_,Symbol.hasInstance,{value:inst=>params?.Parent&&inst instanceof
params.Parent?!0:inst?._zod?.traits?.has(name)}),Object.defineProperty(_,"name",{value:name}),_}var $ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;function config(newConfig){return newConfig&&Object.
assign(globalConfig,newConfig),globalConfig}function _getMessage(){let internals=this._zod;return internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2)),internals.message}
function _setMessage(value){this._zod.message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},
_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(inst,def)=>{inst.name="$ZodError",_issuesDesc.value=def,Object.defineProperty(inst,
"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(inst,"message",_messageDesc);let proto=Object.getPrototypeOf(inst);_installedToString.has(proto)||
(_installedToString.add(proto),Object.defineProperty(proto,"toString",{configurable:!0,enumerable:!1,get(){let value=()=>this.message;return Object.defineProperty(
this,"toString",{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,"toString",{value,configurable:!0,writable:!0})}}))},$ZodError=$constructor(
"$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=_Err=>{let fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise)throw new $ZodAsyncError;if(result.issues.length){let e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(
e,_params?.callee??fn),e}return result.value};return fn},parse2=_parse($ZodRealError),_parseAsync=_Err=>{let fn=async(schema,value,_ctx,params)=>{let ctx=_ctx?{
..._ctx,async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise&&(result=await result),result.issues.length){let e=new(params?.
Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(e,params?.callee??fn),e}return result.value};return fn},parseAsync=_parseAsync(
$ZodRealError),_safeParse=_Err=>(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise)throw new $ZodAsyncError;return result.issues.length?failure(_Err,result.issues,ctx):{success:!0,data:result.value}},safeParse=_safeParse($ZodRealError);
function failure(Err,issues,ctx){let error;return{success:!1,get error(){return error||(error=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config()))),issues=void 0,
ctx=void 0),error},set error(e){error=e,issues=void 0,ctx=void 0}}}var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},
result=schema._zod.run({value,issues:[]},ctx);return result instanceof Promise&&(result=await result),result.issues.length?failure(_Err,result.issues,ctx):{success:!0,
data:result.value}},safeParseAsync=_safeParseAsync($ZodRealError);var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i,_null=/^null$/i;var $ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a2;inst._zod??(inst._zod={}),inst._zod.def=def,(_a2=inst._zod).onattach??(_a2.onattach=[])});var _whenHasLength=payload=>{let val=payload.value;return!nullish(val)&&val.length!==void 0},numericOriginMap={number:"number",bigint:"bigint",object:"date"},$ZodCheckLessThan=$constructor(
"$ZodCheckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{(def.inclusive?payload.value<=
def.value:payload.value<def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_big",maximum:typeof def.value=="object"?
def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),$ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",
(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{(def.inclusive?payload.value>=def.value:payload.value>
def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value=="object"?def.value.getTime():def.
value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckNumberFormat=$constructor("$ZodCheckNumberFormat",(inst,def)=>{$ZodCheck.init(inst,def),def.format=def.format||"float64";let isInt=def.format?.includes(
"int"),origin=isInt?"int":"number",[minimum,maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{let input=payload.value;if(isInt){if(!Number.isInteger(
input)){payload.issues.push({expected:origin,format:def.format,code:"invalid_type",continue:!1,input,inst});return}if(!Number.isSafeInteger(input)){input>0?payload.
issues.push({input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.
abort}):payload.issues.push({input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,
continue:!def.abort});return}}input<minimum&&payload.issues.push({origin:"number",input,code:"too_small",minimum,inclusive:!0,inst,continue:!def.abort}),input>maximum&&
payload.issues.push({origin:"number",input,code:"too_big",maximum,inclusive:!0,inst,continue:!def.abort})}});var $ZodCheckMaxLength=$constructor("$ZodCheckMaxLength",(inst,def)=>{var _a2;$ZodCheck.init(inst,def),(_a2=inst._zod.def).when??(_a2.when=_whenHasLength),inst.
_zod.check=payload=>{let input=payload.value,units=input.length;if((typeof input=="string"&&units>def.maximum?codePointLength(input):units)<=def.maximum)return;
let origin=getLengthableOrigin(input);payload.issues.push({origin,code:"too_big",maximum:def.maximum,inclusive:!0,input,inst,continue:!def.abort})}}),$ZodCheckMinLength=$constructor(
"$ZodCheckMinLength",(inst,def)=>{var _a2;$ZodCheck.init(inst,def),(_a2=inst._zod.def).when??(_a2.when=_whenHasLength),inst._zod.check=payload=>{let input=payload.
value,units=input.length;if((typeof input=="string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input):units)>=def.minimum)return;let origin=getLengthableOrigin(
input);payload.issues.push({origin,code:"too_small",minimum:def.minimum,inclusive:!0,input,inst,continue:!def.abort})}});var $ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a2,_b;$ZodCheck.init(inst,def),def.pattern?(_a2=inst._zod).check??(_a2.check=payload=>{
def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.push({origin:"string",code:"invalid_format",format:def.format,input:payload.value,...def.
pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})}):(_b=inst._zod).check??(_b.check=()=>{})}),$ZodCheckRegex=$constructor("$ZodCheckRegex",
(inst,def)=>{$ZodCheckStringFormat.init(inst,def),inst._zod.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.push({origin:"\
string",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.abort})}});var version={major:4,minor:6,patch:7};var $ZodType=$constructor("$ZodType",(inst,def)=>{var _a2;inst??(inst={}),inst._zod.def=def,inst._zod.bag=inst._zod.bag||{},inst._zod.version=version;let defChecks=inst.
_zod.def.checks,checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(let ch of checks)for(let fn of ch._zod.
onattach)fn(inst);if(checks.length===0)(_a2=inst._zod).deferred??(_a2.deferred=[]),inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse});else{let runChecks=(payload,checks2,ctx)=>{
if(payload.memo)return payload;let isAborted=aborted(payload),asyncResult;for(let ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload)||!ch._zod.def.
when(payload))continue}else if(isAborted)continue;let currLen=payload.issues.length,_=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===!1)throw new $ZodAsyncError;
if(asyncResult||_ instanceof Promise)asyncResult=(asyncResult??Promise.resolve()).then(async()=>{await _,payload.issues.length!==currLen&&(attachSchema(payload.
issues,currLen,inst),isAborted||(isAborted=aborted(payload,currLen)))});else{if(payload.issues.length===currLen)continue;attachSchema(payload.issues,currLen,inst),
isAborted||(isAborted=aborted(payload,currLen))}}return asyncResult?asyncResult.then(()=>payload):payload},handleCanaryResult=(canary,payload,ctx)=>{if(aborted(
canary))return canary.aborted=!0,canary;let checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===!1)throw new $ZodAsyncError;
return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks)
return inst._zod.parse(payload,ctx);if(ctx.direction==="backward"){let canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:!0});return canary instanceof
Promise?canary.then(canary2=>handleCanaryResult(canary2,payload,ctx)):handleCanaryResult(canary,payload,ctx)}let result=inst._zod.parse(payload,ctx);if(result instanceof
Promise){if(ctx.async===!1)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~stan\
dard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}}),toStandardResult=(r,ctx)=>r.issues.length?{issues:r.
issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync(inst,value){let ctx={async:!0};return toStandardResult(await inst.
_zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{let ctx={async:!1};try{let r=inst._zod.run({value,issues:[]},ctx);if(!(r instanceof
Promise))return toStandardResult(r,ctx)}catch{}return validateAsync(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(inst,def)=>{$ZodType.
init(inst,def),inst._zod.pattern=def.pattern??anyString,inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.value)}catch{}return typeof payload.
value=="string"||payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst}),payload}});var $ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=number,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.
value=Number(payload.value)}catch{}let input=payload.value;if(typeof input=="number"&&!Number.isNaN(input)&&Number.isFinite(input))return payload;let received=typeof input==
"number"?Number.isNaN(input)?"NaN":Number.isFinite(input)?void 0:String(input):void 0;return payload.issues.push({expected:"number",code:"invalid_type",input,inst,
...received?{received}:{}}),payload}}),$ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def),$ZodNumber.init(inst,def)}),
$ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=boolean,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.
value=!!payload.value}catch{}let input=payload.value;return typeof input=="boolean"||payload.issues.push({expected:"boolean",code:"invalid_type",input,inst}),payload}});var $ZodNull=$constructor("$ZodNull",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=_null,inst._zod.values=new Set([null]),inst._zod.parse=(payload,_ctx)=>{
let input=payload.value;return input===null||payload.issues.push({expected:"null",code:"invalid_type",input,inst}),payload}});var $ZodNever=$constructor("$ZodNever",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>(payload.issues.push({expected:"never",code:"invalid\
_type",input:payload.value,inst}),payload)});function capSize(inst,size){let caps2=sizeCaps(inst._zod.def.checks);if(!caps2.length)return;let cap=Math.min(...caps2.map(c=>c[0])),parse5=inst._zod.parse;inst.
_zod.parse=(payload,ctx)=>{let n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(let[max,ch]of sizeCaps(inst._zod.def.checks))if(n>
max&&ch._zod.def.when(payload)){let start=payload.issues.length;return ch._zod.check(payload),payload.issues[start].continue=!1,attachSchema(payload.issues,start,
inst),payload}}return parse5(payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){result.issues.length&&final.issues.push(...prefixIssues(index,result.issues)),final.value[index]=result.value}var $ZodArray=$constructor(
"$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.value;if(!Array.
isArray(input))return payload.issues.push({expected:"array",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,Array(input.length),
ctx):Array(input.length);let proms=[],abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){let item=input[i],result=def.element._zod.run({value:item,issues:[]},
ctx);if(result instanceof Promise)proms.push(result.then(result2=>handleArrayResult(result2,payload,i)));else if(handleArrayResult(result,payload,i),abortEarly&&
result.issues.length!==0&&aborted(result))break}return proms.length?Promise.all(proms).then(()=>payload):payload},capSize(inst,arraySize)});function handlePropertyResult(result,final,key,input,optin,optout){
let isPresent=key in input,isOptionalOut=optout==="optional";if(!(!isPresent&&isOptionalOut&&optin==="optional")){if(result.issues.length){if(optin!==void 0&&isOptionalOut&&
!isPresent)return;final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent&&optin===void 0){result.issues.length||final.issues.push({code:"invalid_ty\
pe",expected:"nonoptional",input:void 0,path:[key]});return}result.value===void 0?(isPresent||optin==="defaulted"&&!isOptionalOut)&&(final.value[key]=void 0):final.
value[key]=result.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(def){let keys=Object.keys(def.shape),ownSymbols=Object.getOwnPropertySymbols(def.shape),symbolKeys=ownSymbols.
length?ownSymbols:NO_SYMBOL_KEYS,allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(let k of allKeys)if(!def.shape?.[k]?._zod?.traits?.has("$ZodType"))throw new Error(
`Invalid element at key "${String(k)}": expected a Zod schema`);let okeys=optionalKeys(def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.
length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){let unrecognized=[],keySet=def.keySet,_catchall=def.catchall.
_zod,t=_catchall.def.type,optin=_catchall.optin,optout=_catchall.optout,seen=0;for(let key in input){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,
seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){t==="never"&&unrecognized.push(key);continue}if(t==="never"){unrecognized.
push(key);continue}let r=_catchall.run({value:input[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,
optout))):handlePropertyResult(r,payload,key,input,optin,optout)}return unrecognized.length&&payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input,
inst,continue:!0}),proms.length?Promise.all(proms).then(()=>payload):payload}var $ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);let desc=Object.
getOwnPropertyDescriptor(def,"shape"),sh=desc?.get?desc.get.raw:def.shape??{};if(sh){let get=()=>{let newSh={...sh};return Object.defineProperty(def,"shape",{value:newSh}),
get.raw=newSh,newSh};get.raw=sh,Object.defineProperty(def,"shape",{get})}let _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{
let shape=zod.def.shape,propValues={};for(let key in shape){let field=shape[key]._zod;if(field.values){Object.prototype.hasOwnProperty.call(propValues,key)||assignProp(
propValues,key,new Set);for(let v of field.values)propValues[key].add(v);field.optin!==void 0&&propValues[key].add(void 0)}}return propValues});let isObject3=isObject,
catchall=def.catchall,value,memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);let input=payload.value;
if(!isObject3(input))return payload.issues.push({expected:"object",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,{},ctx):{};
let proms=[],shape=value.shape,abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let key of value.allKeys){if(abortEarly&&payload.issues.length!==seen){
if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;let el=shape[key],optin=el._zod.optin,optout=el._zod.optout,r=el._zod.run(
{value:input[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout))):handlePropertyResult(r,payload,
key,input,optin,optout)}return catchall?handleCatchall(proms,input,payload,ctx,_normalized.value,inst,abortEarly===!0):proms.length?Promise.all(proms).then(()=>payload):
payload}});function handleUnionResults(results,final,inst,ctx){for(let result of results)if(result.issues.length===0)return final.value=result.value,final;let nonaborted=results.
filter(r=>!aborted(r));return nonaborted.length===1?(final.value=nonaborted[0].value,nonaborted[0]):(final.issues.push({code:"invalid_union",input:final.value,inst,
errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))}),final)}var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,
def),defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"option\
al":void 0),defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout==="optional")?"optional":void 0),defineLazyInternal(inst,"values",zod=>{
if(zod.def.options.every(o=>o._zod.values))return new Set(zod.def.options.flatMap(option=>Array.from(option._zod.values)))}),defineLazyInternal(inst,"pattern",zod=>{
if(zod.def.options.every(o=>o._zod.pattern)){let patterns=zod.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join(
"|")})$`)}});let first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first)return first(payload,ctx);let async=!1,results=[];
for(let option of def.options){let result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise)results.push(result),async=!0;else{if(result.
issues.length===0)return result;results.push(result)}}return async?Promise.all(results).then(results2=>handleUnionResults(results2,payload,inst,ctx)):handleUnionResults(
results,payload,inst,ctx)}});function discriminatorMap(def){let map=new Map;for(let option of def.options){let values=option._zod.propValues?.[def.discriminator];if(!values||values.size===0)
throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);for(let value of values)if(map.has(value)){if(value!==void 0)throw new Error(
`Duplicate discriminator value "${String(value)}"`);map.set(value,null)}else map.set(value,option)}return map}var $ZodDiscriminatedUnion=$constructor("$ZodDiscr\
iminatedUnion",(inst,def)=>{def.inclusive=!1,$ZodUnion.init(inst,def);let _super=inst._zod.parse;defineLazyInternal(inst,"propValues",zod=>{let propValues={},undefinedCount=0;
for(let option of zod.def.options){let pv=option._zod.propValues;if(!pv||Object.keys(pv).length===0)throw new Error(`Invalid discriminated union option at index\
 "${zod.def.options.indexOf(option)}"`);pv[zod.def.discriminator]?.has(void 0)&&undefinedCount++;for(let[k,v]of Object.entries(pv)){Object.prototype.hasOwnProperty.
call(propValues,k)||assignProp(propValues,k,new Set);for(let val of v)propValues[k].add(val)}}return!zod.def.unionFallback&&undefinedCount>1&&propValues[zod.def.
discriminator]?.delete(void 0),propValues}),def.options.forEach((option,i)=>{let propShape=rawShape(option._zod.def);if(propShape&&!Object.prototype.hasOwnProperty.
call(propShape,def.discriminator))throw new Error(`Invalid discriminated union option at index "${i}"`)});let disc=cached(()=>discriminatorMap(def));inst._zod.parse=
(payload,ctx)=>{let input=payload.value;if(!isObject(input))return payload.issues.push({code:"invalid_type",expected:"object",input,inst}),payload;let value=input?.[def.
discriminator],opt=disc.value.get(value);return opt&&(value!==void 0||ctx.direction!=="backward")?opt._zod.run(payload,ctx):def.unionFallback||ctx.direction==="\
backward"?_super(payload,ctx):(payload.issues.push({code:"invalid_union",errors:[],note:"No matching discriminator",discriminator:def.discriminator,options:Array.
from(disc.value.keys()).filter(value2=>disc.value.get(value2)!==null),input,path:[def.discriminator],inst}),payload)}});var $ZodRecord=$constructor("$ZodRecord",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{
let input=payload.value;if(!isPlainObject(input))return payload.issues.push({expected:"record",code:"invalid_type",input,inst}),payload;let proms=[],values=def.
keyType._zod.values;if(values&&!def.partial){payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let recordKeys=new Set;for(let key of values)if(typeof key=="\
string"||typeof key=="number"||typeof key=="symbol"){if(recordKeys.add(typeof key=="number"?key.toString():key),key==="__proto__")continue;let keyResult=def.keyType.
_zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(keyResult.issues.
length){payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});continue}
let outKey=keyResult.value;if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input[key],issues:[]},ctx);result instanceof Promise?proms.
push(result.then(result2=>{result2.issues.length&&payload.issues.push(...prefixIssues(key,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.
length&&payload.issues.push(...prefixIssues(key,result.issues)),payload.value[outKey]=result.value)}let unrecognized;for(let key in input)if(!recordKeys.has(key))
if(def.mode==="loose"){if(key==="__proto__")continue;payload.value[key]=input[key]}else unrecognized=unrecognized??[],unrecognized.push(key);unrecognized&&unrecognized.
length>0&&payload.issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:!0})}else{payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let unrecognized;
for(let key of Reflect.ownKeys(input)){if(key==="__proto__"||!Object.prototype.propertyIsEnumerable.call(input,key))continue;let keyResult=def.keyType._zod.run(
{value:key,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof key=="string"&&number.
test(key)&&keyResult.issues.length){let retryResult=def.keyType._zod.run({value:Number(key),issues:[]},ctx);if(retryResult instanceof Promise)throw new Error("A\
sync schemas not supported in object keys currently");retryResult.issues.length===0&&(keyResult=retryResult)}if(keyResult.issues.length){def.mode==="loose"?payload.
value[key]=input[key]:values?(unrecognized=unrecognized??[],unrecognized.push(key)):payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.
map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});continue}let outKey=keyResult.value;if(outKey==="__proto__")continue;let result=def.valueType.
_zod.run({value:input[key],issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{result2.issues.length&&payload.issues.push(...prefixIssues(
key,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(...prefixIssues(key,result.issues)),payload.value[outKey]=
result.value)}unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:!0})}return proms.length?
Promise.all(proms).then(()=>payload):payload}});var $ZodEnum=$constructor("$ZodEnum",(inst,def)=>{$ZodType.init(inst,def);let values=getEnumValues(def.entries),valuesSet=new Set(values);inst._zod.values=valuesSet,
defineLazyInternal(inst,"pattern",zod=>{let patternValues=getEnumValues(zod.def.entries).filter(k=>propertyKeyTypes.has(typeof k));return new RegExp(patternValues.
length?`^(${patternValues.map(o=>escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input=payload.value;return valuesSet.
has(input)||payload.issues.push({code:"invalid_value",values,input,inst}),payload}}),$ZodLiteral=$constructor("$ZodLiteral",(inst,def)=>{$ZodType.init(inst,def);
let values=new Set(def.values);inst._zod.values=values,defineLazyInternal(inst,"pattern",zod=>{let vals=zod.def.values;return new RegExp(vals.length?`^(${vals.map(
o=>typeof o=="string"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input=payload.value;
return values.has(input)||payload.issues.push({code:"invalid_value",values:def.values,input,inst}),payload}});function handleOptionalResult(payload,result){return payload.value=result.issues.length?void 0:result.value,payload}var $ZodOptional=$constructor("$ZodOptional",
(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),inst._zod.optout="o\
ptional",defineLazyInternal(inst,"values",zod=>{let values=zod.def.innerType._zod.values;return values?new Set([...values,void 0]):void 0}),defineLazyInternal(inst,
"pattern",zod=>{let pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)})?$`):void 0}),inst._zod.parse=(payload,ctx)=>{
if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof
Promise?result.then(result2=>handleOptionalResult(payload,result2)):handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}});var $ZodDefault=$constructor("$ZodDefault",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="defaulted",defineLazyInternal(inst,"values",zod=>zod.def.innerType.
_zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);if(payload.value===void 0)return payload.value=
def.defaultValue,payload;let result=def.innerType._zod.run(payload,ctx);return result instanceof Promise?result.then(result2=>handleDefaultResult(result2,def)):
handleDefaultResult(result,def)}});function handleDefaultResult(payload,def){return payload.value===void 0&&(payload.value=def.defaultValue),payload}function handleCatchResult(payload,result,def,ctx){return result.issues.length?(payload.value=def.catchValue({...result,value:payload.value,error:{issues:result.
issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value}),payload):(payload.value=result.value,result.memo&&(payload.memo=!0),payload)}var $ZodCatch=$constructor(
"$ZodCatch",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(
inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction===
"backward")return def.innerType._zod.run(payload,ctx);let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof Promise?result.
then(result2=>handleCatchResult(payload,result2,def,ctx)):handleCatchResult(payload,result,def,ctx)}});var $ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values),defineLazyInternal(inst,
"optin",zod=>zod.def.in._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout),defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues),
inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){let right=def.out._zod.run(payload,ctx);return right instanceof Promise?right.then(right2=>handlePipeResult(
right2,def.in,ctx)):handlePipeResult(right,def.in,ctx)}let left=def.in._zod.run(payload,ctx);return left instanceof Promise?left.then(left2=>handlePipeResult(left2,
def.out,ctx)):handlePipeResult(left,def.out,ctx)}});function handlePipeResult(left,next,ctx){return left.issues.some(iss=>iss.code!=="unrecognized_keys")?(left.
aborted=!0,left):next._zod.run({value:left.value,issues:left.issues},ctx)}var $ZodLazy=$constructor("$ZodLazy",(inst,def)=>{$ZodType.init(inst,def),defineLazy(inst._zod,"innerType",()=>{let d=def;return d._cachedInner||(d._cachedInner=
def.getter()),d._cachedInner}),defineLazyInternal(inst,"pattern",zod=>zod.innerType?._zod?.pattern),defineLazyInternal(inst,"propValues",zod=>zod.innerType?._zod?.
propValues),defineLazyInternal(inst,"optin",zod=>zod.innerType?._zod?.optin??void 0),defineLazyInternal(inst,"optout",zod=>zod.innerType?._zod?.optout??void 0),
inst._zod.parse=(payload,ctx)=>inst._zod.innerType._zod.run(payload,ctx)}),$ZodCustom=$constructor("$ZodCustom",(inst,def)=>{$ZodCheck.init(inst,def),$ZodType.init(
inst,def),inst._zod.parse=(payload,_)=>payload,inst._zod.check=payload=>{let input=payload.value,r=def.fn(input);if(r instanceof Promise)return r.then(r2=>handleRefineResult(
r2,payload,input,inst));handleRefineResult(r,payload,input,inst)}});function handleRefineResult(result,payload,input,inst){if(!result){let _iss={code:"custom",input,
inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};inst._zod.def.params&&(_iss.params=inst._zod.def.params),payload.issues.push(issue(_iss))}}function snapshotChecks(def){return def.checks&&(def.checks=[...def.checks]),def}function _string(Class2,params){return new Class2(snapshotChecks({type:"string",
...normalizeParams(params)}))}function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:!1,format:"safeint",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2({type:"boolean",...normalizeParams(params)})}function _null2(Class2,params){return new Class2({type:"null",...normalizeParams(params)})}function _never(Class2,params){return new Class2({type:"never",...normalizeParams(params)})}function _lte(value,params){return new $ZodCheckLessThan({check:"less_than",...normalizeParams(params),value,inclusive:!0})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:!1})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:!0})}function _positive(params){return _gt(0,params)}function _maxLength(maximum,params){return new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum})}function _minLength(minimum,params){return new $ZodCheckMinLength(
{check:"min_length",...normalizeParams(params),minimum})}function _regex(pattern,params){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(params),pattern})}function _refine(Class2,fn,_params){return new Class2({type:"custom",check:"custom",fn,...normalizeParams(_params)})}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(inst,def),inst.def=def,
inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){return parse2(this,data,params,{callee:this.parse})},
parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,data,params)},safeParseAsync(data,params){
return safeParseAsync(this,data,params)},check(...checks){let def=this.def;return this.clone({...def,checks:[...def.checks??[],...checks.map(ch=>typeof ch=="fun\
ction"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:!0})},clone(_def,params){return clone(this,_def,params)},brand(){return this},register(reg,meta2){
return reg.add(this,meta2),this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}}),ZodMiniString=$constructor("ZodMiniString",(inst,def)=>{$ZodString.
init(inst,def),ZodMiniType.init(inst,def)});function string2(params){return _string(ZodMiniString,params)}var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def),ZodMiniType.init(inst,def)});function number2(params){return _number(ZodMiniNumber,
params)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def),ZodMiniNumber.init(inst,def)});function int(params){
return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def),ZodMiniType.init(inst,def)});function boolean2(params){return _boolean(
ZodMiniBoolean,params)}var ZodMiniNull=$constructor("ZodMiniNull",(inst,def)=>{$ZodNull.init(inst,def),ZodMiniType.init(inst,def)});function _null3(params){return _null2(ZodMiniNull,params)}var ZodMiniNever=$constructor("ZodMiniNever",(inst,def)=>{$ZodNever.init(inst,def),ZodMiniType.init(inst,def)});function never(params){return _never(ZodMiniNever,
params)}var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def),ZodMiniType.init(inst,def)});function array(element,params){return new ZodMiniArray(
{type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def),ZodMiniType.init(inst,def),installLazyProp(inst,"shape",self=>self._zod.def.
shape,!1)});function object(shape,params){let def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}function strictObject(shape,params){
return new ZodMiniObject({type:"object",shape,catchall:never(),...normalizeParams(params)})}function extend2(schema,shape){return extend(schema,shape)}function omit2(schema,mask){return omit(schema,mask)}var ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def),ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion(
{type:"union",options,...normalizeParams(params)})}var ZodMiniDiscriminatedUnion=$constructor("ZodMiniDiscriminatedUnion",(inst,def)=>{$ZodDiscriminatedUnion.init(inst,def),ZodMiniType.init(inst,def)});function discriminatedUnion(discriminator,options,params){
return new ZodMiniDiscriminatedUnion({type:"union",options,discriminator,...normalizeParams(params)})}var ZodMiniRecord=$constructor("ZodMiniRecord",(inst,def)=>{$ZodRecord.init(inst,def),ZodMiniType.init(inst,def)});function record(keyType,valueType,params){return!valueType||
!valueType._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:keyType,...normalizeParams(valueType)}):new ZodMiniRecord({type:"record",keyType,valueType,
...normalizeParams(params)})}var ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{$ZodEnum.init(inst,def),ZodMiniType.init(inst,def),inst.options=[...inst._zod.values]});function _enum(values,params){
let entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}var ZodMiniLiteral=$constructor("ZodMiniLiteral",(inst,def)=>{$ZodLiteral.init(inst,def),ZodMiniType.init(inst,def)});function literal(value,params){return new ZodMiniLiteral(
{type:"literal",values:Array.isArray(value)?value:[value],...normalizeParams(params)})}var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def),ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional(
{type:"optional",innerType})}var ZodMiniDefault=$constructor("ZodMiniDefault",(inst,def)=>{$ZodDefault.init(inst,def),ZodMiniType.init(inst,def)});function _default(innerType,defaultValue){
return new ZodMiniDefault({type:"default",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():shallowClone(defaultValue)}})}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def),ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch(
{type:"catch",innerType,catchValue:typeof catchValue=="function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def),ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe({type:"\
pipe",in:in_,out})}var ZodMiniLazy=$constructor("ZodMiniLazy",(inst,def)=>{$ZodLazy.init(inst,def),ZodMiniType.init(inst,def)});function _lazy(getter){return new ZodMiniLazy({type:"\
lazy",getter})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def),ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}function json(){let jsonSchema=_lazy(()=>union([string2(),number2(),boolean2(),_null3(),array(jsonSchema),record(string2(),jsonSchema)]));return jsonSchema}var PlanStep=strictObject({id:string2().check(_minLength(1),_maxLength(64)),title:string2().check(_minLength(1),_maxLength(200)),status:_enum(["pending","in_pro\
gress","done","skipped"]),note:optional(string2().check(_maxLength(500)))}),MARKS={pending:" ",in_progress:">",done:"x",skipped:"-"},STATUSES=new Map(PlanStep.def.
shape.status.options.map(status=>[MARKS[status],status]));var HIDDEN=/(?!\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u,HIDDEN_ALWAYS=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u20\
0b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}","u");function hasHiddenCharacters(text){return HIDDEN.test(text)}var HOLDS_HIDDEN="contains a control \
or hidden character",visible=maximum=>string2().check(_minLength(1),_maxLength(maximum),refine(text=>!HIDDEN_ALWAYS.test(text),HOLDS_HIDDEN));function given(name){
return name.check(refine(text=>!hasHiddenCharacters(text),HOLDS_HIDDEN))}var AgentId=string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,'must be 1 to 64\
 letters, digits, ".", "_" or "-", starting with a letter or digit')),RequestId=visible(200),Label=visible(64),ConversationKey=visible(200),DisplayName=visible(
200),JobId=string2().check(_regex(/^[a-z2-7]{26}$/,"must be 26 characters of a-z and 2-7")),LATEST_MS=36**9,LATEST_YEAR=5188,Instant=string2().check(_regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
"must be a UTC time such as 2026-11-20T12:00:00.000Z"),refine(isRealTime,"must be a time that exists, between 1970 and 5188"));function isRealTime(text){let year=numberAt(
text,0)*100+numberAt(text,2),[month,day]=[numberAt(text,5),numberAt(text,8)];return month<1||month>12||day<1||day>daysOf(month,year)||numberAt(text,11)>23||numberAt(
text,14)>59||numberAt(text,17)>59?!1:year>=1970&&(year<LATEST_YEAR||Date.parse(text)<LATEST_MS)}function numberAt(text,place){return text.charCodeAt(place)*10+text.
charCodeAt(place+1)-11*ZERO}var ZERO=48;function daysOf(month,year){return month!==2?month===4||month===6||month===9||month===11?30:31:year%4===0&&(year%100!==0||
year%400===0)?29:28}var wholeNumber=(minimum,maximum=Number.MAX_SAFE_INTEGER)=>int().check(_gte(minimum),_lte(maximum));var Activity=object({kind:_enum(["status","message","reasoning","plan","tool_started","tool_ended","file_change","output","usage","warning"]),text:string2(),tool:optional(
string2()),call_id:optional(string2()),ok:optional(boolean2()),detail:optional(string2()),duration_ms:optional(number2()),steps:optional(array(PlanStep))}),ActivityLine=extend2(
Activity,{at:Instant,token:wholeNumber(0)}),StoredLine=extend2(ActivityLine,{kind:_catch(Activity.shape.kind,"message"),steps:_catch(Activity.shape.steps,void 0)});
function parseActivityLine(text){try{let parsed=StoredLine.safeParse(JSON.parse(text));return parsed.success?parsed.data:void 0}catch{return}}var ACTIVITY_LIMIT_BYTES=64*
1024*1024;function lastActivityLine(token3,at){return JSON.stringify({at,token:token3,kind:"warning",text:"The activity of this job has reached 64 MiB; what fol\
lows is not kept. The turn continues."})}var HIDDEN2="[redacted]",WORDS=new Set(`true false yes no on off null undefined none nil void any unknown never object string str number int
   integer float bool boolean bytes buffer symbol bigint optional required readonly text file path stdin
   prompt env default hidden redacted secret password passwd token example changeme placeholder todo
   value`.split(/\s+/));function isPlaceholder(value){return value===""||value.startsWith(HIDDEN2)||WORDS.has(value.toLowerCase())||/^(?:\$[\w{(]|%\w+%|<[^>]*>?$|\{|\.\.\.|…)/.
test(value)||/^(?:\*+|x+|X+|-+|\.+|_+|•+|#+|\?+)$/.test(value)}var AUTHORIZATION=/(authorization["']?\s{0,4}[:=]\s{0,4}["'`]?)([A-Za-z][A-Za-z0-9-]{1,24}[ \t]{1,4})?([^\s"'`,;][^\r\n"'`]{0,8192})/gi,SCHEME=/\b(bearer|basic|negotiate)([ \t]{1,8})([A-Za-z0-9._~+/=-]{12,})/gi,
LISTED=/((?:digest|hawk|oauth|signature|aws4-hmac-sha256)[ \t]{1,4})([A-Za-z][\w-]{1,30}=[^\r\n]{8,8192})/gi,COOKIE=/(cookie["']?\s{0,4}:\s{0,4}["'`]?)([\w!#$%&*.^|~+-]{1,200}=[^\r\n"'`]{1,8192})/gi,
SCHEMES=new Set("bearer basic token negotiate ntlm digest hawk signature oauth apikey key".split(" "));function hideInHeaders(text){return text.replace(LISTED,(whole,scheme,list)=>/(?:response|signature|mac|credential)=/i.
test(list)?scheme+HIDDEN2:whole).replace(AUTHORIZATION,hideCredentials).replace(SCHEME,(whole,scheme,space,value)=>looksRandom(value)||isBasic(value)?scheme+space+
HIDDEN2:whole).replace(COOKIE,`$1${HIDDEN2}`)}function hideCredentials(whole,name,scheme="",rest=""){let[value=""]=rest.split(/[\s,;)]/,1),isNamed=SCHEMES.has(scheme.
trim().toLowerCase())&&isCredential(value);return isPlaceholder(value)||!(isNamed||looksRandom(value))?whole:name+scheme+HIDDEN2+rest.slice(value.length)}function isCredential(value){
return/^[A-Za-z0-9._~+/=|:-]{8,}$/.test(value)&&/[A-Z0-9=]/.test(value)}function isBasic(value){return/^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(Buffer.from(
value.slice(0,600),"base64").toString("latin1"))}function looksRandom(value){return value.length>=6&&!/^[\w$]+[.([]/.test(value)&&(/\d/.test(value)||isMixed(value))}
function isMixed(value){let changes=value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length??0;return value.length>=10&&changes*2.5>=value.length}var NAME=/(passwords?|passwd|passphrase|passcode|pass|pwd|(?:api|app|access|secret|private|encryption|signing|auth|account|shared|master|session|service|client|subscription|license|deploy|webhook)[_-]?key|secret[_-]?key[_-]?base|secrets?|token|credentials?|(?:authorization|verification|device)[_-]?code|code_verifier|client[_-]?assertion|connection[_-]?string|apikey|authtoken)(?:[_-]?\d{1,3})?(?![A-Za-z0-9]|[_-][A-Za-z0-9])/gi,
BETWEEN=/([\\"'`\]]{0,3})([ \t]{0,8}(?:=>|:=|\+=|=|:)[ \t]{0,8}|[ \t]{1,4}|>)/y,MAX_VALUE_LENGTH=4096,SHORT=/(?:^|[^A-Za-z]|[a-z](?=P)|^PG|^SSH)(?:pass|Pass|PASS|pwd|Pwd|PWD)$/,
MAX_NAME_LENGTH=64;function hideAssigned(text){let parts=[],done=0;NAME.lastIndex=0;for(let found=NAME.exec(text);found!==null;found=NAME.exec(text)){let after=NAME.
lastIndex,value=hiddenValue(text,found);NAME.lastIndex=after,value!==void 0&&(parts.push(text.slice(done,value.from),HIDDEN2),done=value.to,NAME.lastIndex=value.
to)}return hideLogins(done===0?text:parts.join("")+text.slice(done))}function hiddenValue(text,found){BETWEEN.lastIndex=found.index+found[0].length;let between2=BETWEEN.
exec(text);if(between2===null)return;let named=nameOf(text,found);if(named===void 0)return;let[,closing="",separator=""]=between2,isFlag=text.startsWith("-",named.
from),isSpaced=separator.trim()==="",value=valueAt(text,BETWEEN.lastIndex);if(isSpaced&&!isFlag&&!value.isQuoted)return;let written=text.slice(value.from,value.
to);return isSpaced&&!isFlag&&!/^\S*\d\S*$/.test(written)||isPlaceholder(written)||written.toLowerCase()===found[0].toLowerCase()?void 0:(value.isQuoted?isQuotedSecret(
written,named,closing!==""):isBareSecret(written,{text,named,value,separator,isFlag}))?value:void 0}function nameOf(text,{index,1:word=""}){let from=beginOfName(
text,index),name=text.slice(from,index+word.length),isPassword=/^(?:pass|pwd)/i.test(word);if(!(isPassword&&/^(?:pass|pwd)$/i.test(word)&&!SHORT.test(name))&&!(name===
"PWD"||name==="OLDPWD"))return{from,name,isPassword}}function beginOfName(text,index){let from=index;for(;from>0&&index-from<MAX_NAME_LENGTH&&isNameUnit(text.charCodeAt(
from-1));)from-=1;return from}function isNameUnit(unit){return unit>=97&&unit<=122||unit>=65&&unit<=90||unit>=45&&unit<=57&&unit!==47||unit===95}function valueAt(text,start){
let isEscaped=text[start]==="\\"&&/["'`]/.test(text[start+1]??""),from=isEscaped?start+1:start,quote=text[from]??"";if(quote==='"'||quote==="'"||quote==="`"){let window2=text.
slice(from+1,from+1+MAX_VALUE_LENGTH),end2=window2.search(quote==='"'?/"|\n/:quote==="'"?/'|\n/:/`|\n/),length2=end2===-1?window2.length:end2,escapes=isEscaped&&
window2[length2-1]==="\\"?1:0;return{from:from+1,to:from+1+length2-escapes,isQuoted:!0}}let window=text.slice(from,from+MAX_VALUE_LENGTH),end=window.search(/[\s"'`<>]/),
length=end===-1?window.length:end;return{from,to:from+length,isQuoted:!1}}function isQuotedSecret(written,{isPassword,name},isMember){return written.includes("$\
{")?!1:/\s/.test(written)?isPassword&&/\d/.test(written)&&written.length<=80:/\d/.test(written)||!isName(written)?!0:isPassword&&(isEnvironment(name)||isMember||
!/^[A-Z]/.test(written))}function isBareSecret(written,{text,named,value,separator,isFlag}){let isTight=!/[ \t]/.test(separator);if(isEnvironment(named.name)&&isTight&&
separator==="=")return!isCount(written,named);let bare=written.replace(/[;,)}\]&].*$/s,"");if(bare===""||isPlaceholder(bare)||isCode(bare)||isCount(bare,named)||
/^\d{1,3}$/.test(bare))return!1;if(isFlag)return named.isPassword||!isName(bare);if(!isName(bare))return bare.length>=6||named.isPassword;if(!named.isPassword)return!1;
let isLine=separator==="="&&isAlone(text,value);return/\d/.test(bare)||isLine||separator===">"&&text[value.to]==="<"}function isEnvironment(name){return/^[A-Z][A-Z0-9_.-]*$/.
test(name)}function isCount(written,{isPassword}){return!isPassword&&/^[\d._,]+[;,)]*$/.test(written)}function isName(written){return!/^[A-Za-z_$][\w$-]*$/.test(
written)||isMixed(written)?!1:!/\d/.test(written)||/^[A-Za-z]*[a-z]_?\d{1,4}$/.test(written)}function isCode(written){return written.length>=16&&(written.match(
/\d/g)?.length??0)>=4?!1:/^[=!?&|.(+-]|^\/[\^([\\]|^[A-Za-z_$][\w$]*(?:[([!?:]|\??\.[A-Za-z_$]|$(?<=\b(?:string|number)))/.test(written)}function isAlone(text,{
to}){let next=text[to];return next===void 0||next===`
`||next==="\r"}function hideLogins(text){let clean=text;return clean.includes("login")&&(clean=clean.replace(/(\blogin\s{1,8}[^\s]{1,100}\s{1,8}password\s{1,8})([^\s]{1,200})/g,
(whole,head2,value)=>value===HIDDEN2?whole:head2+HIDDEN2)),clean=clean.replace(/^([\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}:)([^\s:]{3,200})$/gm,
`$1${HIDDEN2}`),clean.includes("curl")&&(clean=clean.replace(/((?:\s-u|\s--(?:proxy-)?user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']{1,200})/g,`$1${HIDDEN2}`)),clean.
includes("mysql")&&(clean=clean.replace(/(\s-p)([^\s-][^\s]{3,100})/g,`$1${HIDDEN2}`)),clean}var BEGIN=/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,END=/-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,PUTTY=/PuTTY-User-Key-File-\d:/,PUTTY_END=/Private-MAC:/,
CONTENT=/^(?:[A-Za-z0-9+/=]{1,100}|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t].{0,200}|)$/,AROUND=/^[\s>|+*#\d"',:-]{0,40}|[\s"',\\]{1,40}$/g,MAX_LINES=400;function createKeyWatch(){
let block="none",lines=0;return line=>{if(block==="none")return!line.includes("-----BEGIN")&&!line.includes("PuTTY-")||(block=PUTTY.test(line)?"putty":BEGIN.test(
line)?"pem":"none",lines=0,block==="none")?!1:(isEnd(line)&&(block="none"),!0);if(lines+=1,isEnd(line))return block="none",!0;let isContent=lines<=MAX_LINES&&CONTENT.
test(line.replace(AROUND,""));return isContent||(block="none"),isContent};function isEnd(line){return(block==="putty"?PUTTY_END:END).test(line)}}function hideKeyBlocks(text){
if(!text.includes("-----BEGIN")&&!text.includes("-----END")&&!text.includes("PuTTY-"))return text;let pieces=text.split(/(\r?\n)/),lines=pieces.filter((_,at)=>at%
2===0),isKey=keyLines(lines);return lines.map((line,at)=>{let lineEnd=pieces[2*at+1]??"";if(isKey[at]!==!0)return line+lineEnd;let head2=isKey[at-1]===!0?"":beforeKey(
line)+HIDDEN2;return isKey[at+1]===!0?head2:head2+afterKey(line)+lineEnd}).join("")}function keyLines(lines){let isInBlock=createKeyWatch(),isKey=lines.map(line=>isInBlock(
line));for(let[at,line]of lines.entries())if(!(isKey[at]===!0||!END.test(line))){isKey[at]=!0;for(let above=at-1;above>=0&&isEncoded(lines[above]??"");above-=1)
isKey[above]=!0}return isKey}function isEncoded(line){let content=line.replace(AROUND,"");return content.length>=4&&CONTENT.test(content)&&!content.includes(":")}
function beforeKey(line){let from=Math.max(line.search(BEGIN),line.search(PUTTY));return from===-1?"":line.slice(0,from)}function afterKey(line){let end=END.exec(
line);return end===null?"":line.slice(end.index+end[0].length)}var WORD2="[A-Za-z0-9_-]",ALNUM="[A-Za-z0-9]",HEX="[0-9a-f]",UPPER="[A-Z0-9]",DOTTED="[A-Za-z0-9_.-]",BASE64="[A-Za-z0-9+/=_-]",SHAPES=[["sk-",WORD2,16],["hf_",
ALNUM,24],["api_org_",ALNUM,24],["gsk_",ALNUM,24],["pplx-",ALNUM,24],["xai-",ALNUM,24],["nvapi-",WORD2,24],["r8_",ALNUM,24],...["AKIA","ASIA","ABIA","ACCA"].map(
prefix=>[prefix,UPPER,16]),["ABSK",BASE64,60],["AIza",WORD2,30],["ya29.",WORD2,20],["GOCSPX-",WORD2,20],["1//0",WORD2,30],["LTAI",ALNUM,16],["AKID",ALNUM,28],...[
"dop_v1_","doo_v1_","dor_v1_"].map(prefix=>[prefix,HEX,32]),["HRKU-",WORD2,24],["dapi",HEX,32],...["fo1_","fm1r_","fm1a_","fm2_"].map(prefix=>[prefix,BASE64,24]),
...["nfp_","nfc_","nfu_","rnd_","sbp_","napi_"].map(prefix=>[prefix,ALNUM,24]),["sb_secret_",WORD2,20],...["pscale_tkn_","pscale_pw_","pscale_oauth_"].map(prefix=>[
prefix,DOTTED,24]),...["hvs.","hvb.","hvr."].map(prefix=>[prefix,WORD2,20]),...["pt","st","ct","sa","scim","audit"].map(kind=>[`dp.${kind}.`,DOTTED,24]),["pul-",
HEX,32],["sha256~",WORD2,40],["AGE-SECRET-KEY-1",UPPER,40],["ops_eyJ",WORD2,40],["API-",UPPER,24],...["ghp_","gho_","ghu_","ghs_","ghr_"].map(prefix=>[prefix,ALNUM,
20]),["github_pat_",WORD2,20],..."glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- gloas- glsoat- glffct- glwt- GR1348941".split(" ").map(prefix=>[
prefix,DOTTED,16]),...["ATBB","ATATT3","ATCTT3"].map(prefix=>[prefix,BASE64,24]),["sgp_",WORD2,32],...["CCIPAT_","CCIPRJ_","bkua_","CFPAT-"].map(prefix=>[prefix,
WORD2,24]),["npm_",ALNUM,30],["pypi-",WORD2,40],["rubygems_",HEX,40],...["dckr_pat_","dckr_oat_"].map(prefix=>[prefix,WORD2,20]),["CLOJARS_",ALNUM,40],["packagi\
st_",WORD2,32],["AKCp",ALNUM,48],["PMAK-",WORD2,32],...["sqp_","squ_","sqa_"].map(prefix=>[prefix,HEX,32]),...["sntrys_","sntryu_","glsa_","glc_"].map(prefix=>[
prefix,BASE64,24]),...["NRAK-","NRJS-","NRII-","NRAA-"].map(prefix=>[prefix,WORD2,16]),["dt0c01.",DOTTED,40],["hcaik_",ALNUM,32],...["lin_api_","lin_oauth_","nt\
n_","figd_","figo_","tfp_","rdme_","aio_","pnu_"].map(prefix=>[prefix,WORD2,24]),["secret_",ALNUM,40],["pat",ALNUM,14,`\\.${HEX}{40,}`],["pat-",WORD2,30],...["x\
oxa-","xoxb-","xoxc-","xoxd-","xoxe-","xoxe.xox","xoxo-","xoxp-","xoxr-","xoxs-","xapp-"].map(prefix=>[prefix,"[A-Za-z0-9%_-]",10]),["SG.",WORD2,16,`\\.${WORD2}\
{16,}`],["key-",HEX,32],["pubkey-",HEX,32],...["xkeysib-","xsmtpsib-"].map(prefix=>[prefix,WORD2,24]),...["SK","AC"].map(prefix=>[prefix,HEX,32]),["mfa.",WORD2,
60],...["sk_live_","sk_test_","rk_live_","rk_test_","whsec_","rzp_live_","rzp_test_"].map(prefix=>[prefix,WORD2,14]),...["sq0atp-","sq0csp-","sq0idp-"].map(prefix=>[
prefix,WORD2,20]),["EAAA",WORD2,56],["EAA",ALNUM,90],...["shpat_","shpca_","shppa_","shpss_","shpua_"].map(prefix=>[prefix,ALNUM,24]),...["FLWSECK_","FLWSECK-",
"shippo_live_","shippo_test_","EZAK","EZTK"].map(prefix=>[prefix,WORD2,24]),["access_token$","[A-Za-z0-9$]",30],...["token","run","at","rt","session","key","mac\
hine","client","share"].map(kind=>[`relay_${kind}_`,WORD2,20])],UNPREFIXED=[["eyJ",token(`eyJ${WORD2}{8,}\\.${WORD2}{8,}(?:\\.${WORD2}{0,8192}){0,3}`)],["Q~",/(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g],
[".",token(`[MNO]${WORD2}{23,27}\\.${WORD2}{6}\\.${WORD2}{27,}`)],[":",/(?<![\w-])(?:bot)?\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g],["-us",token(`${HEX}{32}-us\\d{1\
,2}`)],[".atlasv1.",token(`${ALNUM}{14}\\.atlasv1\\.${WORD2}{40,}`)]],prefixed=token(`(?:${SHAPES.map(([prefix,characters,minimum,end=""])=>`${escape(prefix)}${characters}\
{${minimum},}${end}`).join("|")})`);function hideTokens(text){let clean=text.replace(prefixed,hideUnlessWord);for(let[part,pattern]of UNPREFIXED)clean.includes(
part)&&(clean=clean.replace(pattern,HIDDEN2));return clean}function hideUnlessWord(found){return/\d/.test(found)||/[a-z][A-Z]{2}|[A-Z][a-z][A-Z]/.test(found)?HIDDEN2:
found}function token(pattern){return new RegExp(`(?<![A-Za-z0-9_-])${pattern}`,"g")}function escape(prefix){return prefix.replaceAll(/[.$/]/g,String.raw`\$&`)}var MAX_URL_LENGTH=2048,END2=/[\s"'`<>\\]/g,HOOKS=/((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks\/\d{1,30}|hooks\.zapier\.com\/hooks\/catch|[\w-]{1,80}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook|api\.telegram\.org\/bot)\/?)[\w/@:.+=-]{8,2000}/g,
SIGNED=/([?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=)[^\s&"'<>]{8,4096}/gi;function hideInUrls(text){return text.includes("://")?
hideUserInfo(text).replace(HOOKS,`$1${HIDDEN2}`).replace(SIGNED,`$1${HIDDEN2}`):text}function hideUserInfo(text){let parts=[],done=0;for(let mark=text.indexOf("\
://");mark!==-1;mark=text.indexOf("://",mark+3)){let from=mark+3,found=secretIn(addressAt(text,from));found===void 0||from+found.from<done||(parts.push(text.slice(
done,from+found.from),HIDDEN2),done=from+found.to)}return done===0?text:parts.join("")+text.slice(done)}function addressAt(text,from){let next=text.indexOf("://",
from),most=Math.min(from+MAX_URL_LENGTH,next===-1?text.length:next),address=text.slice(from,most),end=address.search(END2);return end===-1?address:address.slice(
0,end)}function secretIn(address){let to=address.lastIndexOf("@");if(to===-1)return;let slash=address.search(/[/?#]/),authority=slash===-1?address:address.slice(
0,slash),colon=authority.indexOf(":");if(colon!==-1&&colon<to)return!authority.includes("@")&&/^\d{0,5}$/.test(authority.slice(colon+1))||isPlaceholder(address.
slice(colon+1,to))?void 0:{from:colon+1,to};let user=authority.slice(0,authority.lastIndexOf("@"));return authority.includes("@")&&user.length>=12&&/\d/.test(user)?
{from:0,to:user.length}:void 0}function redact(text){return hideAssigned(hideInHeaders(hideInUrls(hideTokens(hideKeyBlocks(text)))))}var BEYOND_CUT=4096;function redactHead(text,limit){return redact(
text.slice(0,limit+BEYOND_CUT)).slice(0,limit)}var TEXT_LIMIT=4e3,DETAIL_LIMIT=8e3;function redactActivity(activity){let{text,detail,steps}=activity;return{...activity,text:redactHead(text,TEXT_LIMIT),...detail===
void 0?{}:{detail:redactHead(detail,DETAIL_LIMIT)},...steps===void 0?{}:{steps:steps.map(redactStep)}}}function redactStep(step){let title=redactHead(step.title,
200);return step.note===void 0?{...step,title}:{...step,title,note:redactHead(step.note,500)}}function plural(count,one,many=`${one}s`){return count===1?one:many}function counted(count,one,many){return`${count} ${plural(count,one,many)}`}var LAZY="lazy as materialized (select set_config('synchronous_commit', 'off', true))";var BATCH_MS=100,RETRY_MS=2e3,WAIT_MS=1e3,BATCH_LENGTH=512*1024,MOST_LENGTH=8*1024*1024,READ_BYTES=1024*1024;function createActivity(database,on){let waiting=[],
length=0,dropped=new Map,timer,writing,batch=[],lastMs=-1/0;function add(jobId,text){return length+text.length>MOST_LENGTH?!1:(waiting.push({jobId,text}),length+=
text.length,!0)}function lineOf3(token3,activity){let at=new Date(on.now()).toISOString();return JSON.stringify({at,token:token3,...redactActivity(activity)})}function report(jobId,token3,activity){
add(jobId,lineOf3(token3,activity))||dropped.set(jobId,{lines:(dropped.get(jobId)?.lines??0)+1,token:token3}),schedule(Math.max(0,lastMs+BATCH_MS-performance.now()))}
function schedule(ms){writing===void 0&&(timer??=setTimeout(()=>{writeNext()},ms))}function writeNext(){return clearTimeout(timer),timer=void 0,writing??=writeBatch().
finally(()=>{writing=void 0,batch=[]}),writing}async function writeBatch(){if(batch=takeBatch(),batch.length===0)return!1;lastMs=performance.now();try{await append(
batch)}catch(error){if(mayPass(error))return giveBack(batch),setTimeout(()=>schedule(0),RETRY_MS).unref(),!1}return reportDropped(),waiting.length>0&&setImmediate(
()=>schedule(BATCH_MS)),!0}function takeBatch(){let[count,size]=[0,0];for(let{text}of waiting){if(count>0&&size+text.length>BATCH_LENGTH)break;count+=1,size+=text.
length}return length-=size,waiting.splice(0,count)}function giveBack(lines){waiting=[...lines,...waiting];for(let{text}of lines)length+=text.length}function reportDropped(){
for(let[jobId,{lines,token:token3}]of dropped){let text=`${counted(lines,"line")} of activity ${plural(lines,"was","were")} not kept, because the database could\
 not be reached in time. The turn continues.`;if(!add(jobId,lineOf3(token3,{kind:"warning",text})))return;dropped.delete(jobId)}}async function append(lines){let at=new Date(
on.now()).toISOString(),rows=await database.write("write activity",APPEND,[database.workspaceId,lines.map(({jobId})=>jobId),lines.map(({text})=>text),ACTIVITY_LIMIT_BYTES,
lastActivityLine(0,at)]);for(let{job_id}of rows)on.changed(job_id)}async function drain(isDone){let given2=timeout(WAIT_MS);for(;!isDone()&&!given2.isOver()&&await Promise.
race([writeNext(),given2.over]););given2.stop()}async function read(jobId,{after,limit}){await written(jobId);let values=[database.workspaceId,jobId,limit,READ_BYTES];
return(after===void 0?await database.read("read the latest activity",LATEST,values):await database.read("read activity",FOLLOWING,[...values,after])).flatMap(({
position,line})=>{let parsed=parseActivityLine(line);return parsed===void 0?[]:[{...parsed,after:Number(position)}]})}function written(jobId){let isOfJob=line=>line.
jobId===jobId;return drain(()=>!batch.some(isOfJob)&&!waiting.some(isOfJob))}return{report,read,written,async close(){await drain(()=>writing===void 0&&waiting.
length===0),clearTimeout(timer)}}}function mayPass(error){return isUnreachable(error)||error instanceof RelayError&&error.code==="STORE_FULL"}var APPEND=`
  with ${LAZY},
  lines as (
    select job_id, line, octet_length(line) as bytes,
           row_number() over (partition by job_id order by place) as nth
      from lazy, unnest($2::text[], $3::text[]) with ordinality as given (job_id, line, place)
  ),
  added as (select job_id, count(*) as lines, sum(bytes) as bytes from lines group by job_id),
  ends as (
    insert into @activity_ends as e (workspace_id, job_id, lines, bytes)
    select $1, job_id, lines, bytes from added
     where exists (select from @jobs j where j.workspace_id = $1 and j.job_id = added.job_id)
     order by job_id
    on conflict (workspace_id, job_id) do update
      set lines = e.lines + excluded.lines + (e.bytes + excluded.bytes >= $4)::int,
          bytes = e.bytes + excluded.bytes
      where e.bytes < $4
    returning job_id, lines, bytes
  ),
  places as (
    select job_id, ends.lines - added.lines - (ends.bytes >= $4)::int as before,
           ends.lines as last, ends.bytes >= $4 as is_full
      from ends join added using (job_id)
  ),
  written as (
    insert into @activity (workspace_id, job_id, position, line)
    select $1, job_id, before + nth, line::json from lines join places using (job_id)
    union all
    select $1, job_id, last, $5::json from places where is_full
  )
  select job_id from places`,LATEST=`
  select position, line from (
    select position, line::text as line,
           sum(octet_length(line::text)) over (order by position desc) as bytes
      from (select position, line from @activity
             where workspace_id = $1 and job_id = $2 order by position desc limit $3) as latest
  ) as sized
  where bytes <= $4 order by position`,FOLLOWING=`
  select position, line from (
    select position, line::text as line,
           sum(octet_length(line::text)) over (order by position) as bytes
      from (select position, line from @activity
             where workspace_id = $1 and job_id = $2 and position > $5
             order by position limit $3) as following
  ) as sized
  where bytes <= $4 order by position`;function timeout(ms){let timer,isOver=!1;return{over:new Promise(resolve=>{timer=setTimeout(()=>{isOver=!0,resolve(!1)},ms)}),
isOver:()=>isOver,stop:()=>clearTimeout(timer)}}var import_node_crypto3=require("node:crypto");function isDigest(sha2562){return/^[0-9a-f]{64}$/.test(sha2562)}function damagedAttachment(sha2562,place){let message=`Cannot read the attachment "${sha2562}": \
its bytes in ${place} are not the ones that were kept. Send the same file again, or restore it from a backup.`;return new RelayError("ATTACHMENT_DAMAGED",message,
{details:{sha256:sha2562}})}var STEP=65536,LONGEST_CHARACTER=4;function createBlobs(database){let{workspaceId}=database;async function put({jobId,token:token3,text}){let content=Buffer.from(
text),sha2562=(0,import_node_crypto3.hash)("sha256",content),file=`${jobId}.${token3}.${sha2562.slice(0,16)}.output`;return await database.repeat("keep a text",
PUT,[workspaceId,jobId,file,...columnsOf(content)]),{file,bytes:content.length,sha256:sha2562}}async function read(blob){let[row]=await database.read("read a te\
xt","select content from @blobs where workspace_id = $1 and job_id = $2 and file = $3",[workspaceId,jobIdOf(blob),blob.file]);if(row===void 0)throw damaged(blob,
"it is missing");if((0,import_node_crypto3.hash)("sha256",row.content)!==blob.sha256)throw damaged(blob,OTHER_TEXT);return row.content.toString("utf8")}async function readSlice(blob,offset,length){
let[row]=await database.read("read a part of a text",SLICE,[workspaceId,jobIdOf(blob),blob.file,Math.min(offset,MOST_UNITS),Math.min(offset+length,MOST_UNITS),STEP,
LONGEST_CHARACTER]);if(row===void 0)throw damaged(blob,"it is missing");if(row.sha256!==blob.sha256)throw damaged(blob,OTHER_TEXT);let text=row.part.subarray(restOfCharacter(
row.part)).toString("utf8"),start=offset-row.before;return{text:text.slice(start,start+length),total:row.total}}async function keep(given2){let sha2562=(0,import_node_crypto3.hash)(
"sha256",given2);return await database.repeat("keep an attachment",KEEP,[workspaceId,sha2562,Buffer.from(given2)]),{sha256:sha2562,bytes:given2.length}}async function readAttachment(sha2562,offset,length){
if(!isDigest(sha2562))return;let[row]=await database.read("read an attachment",CONTENT2,[workspaceId,sha2562,Math.min(offset,MOST_UNITS-1),Math.min(length,MOST_UNITS)]);
if(row?.isSound===!1)throw damagedAttachment(sha2562,"the database");return row&&{content:row.part,total:row.total}}return{put,read,async head(blob,bytes){let[row]=await database.
read("read the beginning of a text",HEAD,[workspaceId,jobIdOf(blob),blob.file,bytes]);return row?.part.toString("utf8")??""},keep,content:readAttachment,async slice({
output,output_blob},offset,length){return output_blob!==void 0?readSlice(output_blob,offset,length):{text:output.slice(offset,offset+length),total:output.length}}}}
var HEAD=`
  select substring(content from 1 for $4::int) as part
    from @blobs where workspace_id = $1 and job_id = $2 and file = $3`,MOST_UNITS=2**31-1,PUT=`
  insert into @blobs as b (workspace_id, job_id, file, content, units, length)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (workspace_id, job_id, file) do update
    set content = excluded.content, units = excluded.units, length = excluded.length
    where b.content is distinct from excluded.content`;function columnsOf(content){let{units,length}=unitsOf(content);return[content,units,length]}var KEEP=`
  insert into @attachments as a (workspace_id, sha256, content) values ($1, $2, $3)
  on conflict (workspace_id, sha256) do update set content = excluded.content
    where a.content is distinct from excluded.content`,CONTENT2=`
  select encode(sha256(content), 'hex') = sha256 as "isSound", octet_length(content) as total,
         substring(content from $3::int + 1 for least($4::int, octet_length(content))) as part
    from @attachments where workspace_id = $1 and sha256 = $2`,SLICE=`
  select encode(sha256(content), 'hex') as sha256, length as total,
         units[first] as before,
         substring(content from (first - 1) * $6::int + 1 for (last - first + 1) * $6::int + $7::int) as part
    from (select content, units, length,
                 greatest(1, width_bucket($4::int, units)) as first,
                 greatest(1, width_bucket($5::int, units)) as last
            from @blobs where workspace_id = $1 and job_id = $2 and file = $3) as blob`;function unitsOf(content){let units=[],length=0;for(let at=0;at<content.
length||at===0;at+=1){at%STEP===0&&units.push(length);let byte=content[at];if(byte===void 0)break;isContinuation(byte)||(length+=byte>=FOUR_BYTES?2:1)}return{units,
length}}var FOUR_BYTES=240;function isContinuation(byte){return(byte&192)===128}function restOfCharacter(bytes){let start=bytes.findIndex(byte=>!isContinuation(
byte));return start===-1?bytes.length:start}var OTHER_TEXT="its SHA-256 is not the one in the log";function jobIdOf({file}){return file.slice(0,file.indexOf("."))}
function damaged(blob,reason){let jobId=jobIdOf(blob),message=`Cannot read the output of job "${jobId}": the text "${blob.file}" in the database is damaged, ${reason}\
. The job keeps its state; its output is lost unless a copy exists.`,details={job_id:jobId,file:blob.file,line:0,reason};return new RelayError("JOB_DAMAGED",message,
{details})}var import_node_fs2=require("node:fs"),import_node_os=require("node:os");var import_node_fs=require("node:fs");var procTable={one:procRow,all:()=>(0,import_node_fs.readdirSync)("/proc").flatMap(name=>/^\d+$/.test(name)?procRow(Number(name))??[]:[]),environment:pid=>readOf(
pid,"environ")},psTable={one:psRow,all:()=>ps(["-A"]),environment:()=>{}},processTable=process.platform==="linux"?procTable:psTable;function procRow(pid){let text=readOf(
pid,"stat");if(text===void 0)return;let fields=text.slice(text.lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start=fields[19];if(!(state===
void 0||start===void 0))return{pid,parent:Number(parent),group:Number(group),session:Number(session),start,isDead:state==="Z"||state==="X",isStopped:state==="T"||
state==="t"}}function readOf(pid,file){try{return(0,import_node_fs.readFileSync)(`/proc/${pid}/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code===
"ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EPERM")return;throw error}}function psRow(pid){try{return ps(["-p",String(pid)])[0]}catch(error){if(systemCode(
error)===void 0)throw error;return}}function ps(selection){let{spawnSync}=process.getBuiltinModule("node:child_process"),done=spawnSync("ps",[...selection,"-o",
"pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"utf8",env:{PATH:"/usr/bin:/bin:/usr/sbin:/sbin",LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==
void 0)throw done.error;return done.stdout.split(`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start??"",isDead:state?.
startsWith("Z")===!0,isStopped:state?.startsWith("T")===!0}]}var boot;var namespace,machine,host;function bootId(){return boot??=process.platform==="linux"?linuxBootId():sysctl("kern.bootsessionuuid"),boot}function hostId(){return machine??=
{id:process.platform==="linux"?linuxHostId():void 0},machine.id}var hostName=import_node_os.hostname;function hostHere(){return host??=hostOf(),host}function hostOf(){
let id=hostId(),{hash:hash5}=process.getBuiltinModule("node:crypto"),start=id===void 0?`${bootId()} ${ownNamespace()??""}`:"",parts=[id??"",start,hostName()];return hash5(
"sha256",JSON.stringify(parts)).slice(0,16)}function processNamespace(){if(process.platform==="linux")return["pid","time"].flatMap(kind=>namespaceLink(kind)??[]).join(" ")||void 0}function liveness(identity){if(identity.boot_id!==bootId())return isOtherHost(identity.host)?"unknown":"dead";if(identity.pid_ns!==ownNamespace())return"unknown";
if(process.platform!=="linux"&&!exists(identity.pid))return"dead";let row=processTable.one(identity.pid);return row===void 0?exists(identity.pid)?"unknown":"dea\
d":row.start===identity.start&&!row.isDead?"alive":"dead"}var BEAT_MS=15e3,SILENT_MS=3*BEAT_MS;function isOtherHost(name){return name!==void 0&&name!==hostHere()}function monotonicMs(){return Number(process.hrtime.bigint()/1000000n)}function ownNamespace(){return namespace??={name:processNamespace()},namespace.name}function exists(pid){try{return process.kill(pid,0)}catch(error){if(systemCode(
error)==="ESRCH")return!1;if(systemCode(error)==="EPERM")return!0;throw error}}function linuxBootId(){return(0,import_node_fs2.readFileSync)("/proc/sys/kernel/r\
andom/boot_id","latin1").trim()}function linuxHostId(){let id=readIfAny("/etc/machine-id")??readIfAny("/var/lib/dbus/machine-id");if(id===void 0||!/^[0-9a-f]{32}$/.
test(id))return;let{hash:hash5}=process.getBuiltinModule("node:crypto");return hash5("sha256",`durable-relay ${id}`).slice(0,16)}function readIfAny(path){try{return(0,import_node_fs2.readFileSync)(
path,"latin1").trim()}catch(error){if(systemCode(error)===void 0)throw error;return}}function namespaceLink(kind){try{return(0,import_node_fs2.readlinkSync)(`/p\
roc/self/ns/${kind}`)}catch(error){if(systemCode(error)==="ENOENT"||systemCode(error)==="EACCES")return;throw error}}function sysctl(name){let{execFileSync}=process.
getBuiltinModule("node:child_process");return execFileSync("sysctl",["-n",name],{encoding:"utf8",env:{PATH:"/usr/sbin:/sbin:/usr/bin:/bin"}}).trim()}var FRESH_MS=6e4,DRIFT_MS=500,RETRY_MS2=2e3,SLOW_MS=1e3;function createDatabaseClock(refresh){let offsetMs=0,isAsking=!1,dueAtMs=Number.NEGATIVE_INFINITY,wallAheadMs=0;
function isDue(){let driftMs=Math.abs(Date.now()-monotonicMs()-wallAheadMs);return monotonicMs()>=dueAtMs||driftMs>=DRIFT_MS}function noteAnswer(afterMs){dueAtMs=
monotonicMs()+afterMs,wallAheadMs=Date.now()-monotonicMs()}return{now(){return!isAsking&&isDue()&&refresh(),monotonicMs()+offsetMs},monotonic:monotonicMs,async adjust(ask){
isAsking=!0;let nextMs=RETRY_MS2;try{let sentMs=monotonicMs(),there=await ask(),receivedMs=monotonicMs();offsetMs=there-(sentMs+receivedMs)/2,receivedMs-sentMs<
SLOW_MS&&(nextMs=FRESH_MS)}finally{isAsking=!1,noteAnswer(nextMs)}}}}var GROUPS=["needs","failed","running","queued","ended"];function emptyTally(){return{groups:emptyGroups(),states:new Map,agents:new Map,conversations:new Map,labels:new Map}}function emptyGroups(){return{needs:0,failed:0,
running:0,queued:0,ended:0}}function addCount(tally,jobs){let{group,state,to,conversation,labels,count}=jobs;tally.groups[group]+=count,tally.states.set(state,(tally.states.get(state)??0)+
count),groupsIn(tally.agents,to)[group]+=count,conversation!==null&&(groupsIn(tally.conversations,conversation)[group]+=count);for(let label of labels)groupsIn(
tally.labels,label)[group]+=count}function groupsIn(counts,value){let groups=counts.get(value);return groups===void 0&&counts.set(value,groups=emptyGroups()),groups}var import_promises2=require("node:timers/promises");function wholeHead(text){return isHigh(text.charCodeAt(text.length-1))?text.slice(0,-1):text}function isHigh(unit){return unit>=55296&&unit<=56319}var LONG_UNITS=8e3,SHORT_UNITS=2e3,MOST_SHORT_UNITS=8e3,HEAD_BYTES=4*LONG_UNITS;function blobsOf(events){return events.flatMap(event=>event.type==="complete"||event.
type==="flag"?event.result?.output_blob??[]:[])}function textsOf(job,events,heads){let found=[{field:"id",text:idsOf(job).join(" ")},{field:"about",text:aboutOf(
job).join(" ")},{field:"prompt",text:job.expunged===!0?"":head(job.task.prompt,LONG_UNITS)}],left=MOST_SHORT_UNITS;for(let{field,text}of[...events].toReversed().
flatMap(event=>textsIn(event,heads)))if(field==="result")found.push({field,text:head(text,LONG_UNITS)});else if(left>0){let short=head(text,Math.min(left,SHORT_UNITS));
left-=short.length,found.push({field,text:short})}return found.filter(({text})=>text.trim()!=="")}function idsOf({job_id,request_id,parent,thread_id,run}){return[
job_id,request_id,parent?.job_id,thread_id,run?.id].filter(id=>id!==void 0)}function aboutOf({to,from,labels,task}){let{conversation_key="",model=""}=task;return[
to,from.agent,...labels,conversation_key,model]}function textsIn(event,heads){switch(event.type){case"complete":return resultTexts(event.result,heads);case"flag":
return[...resultTexts(event.result,heads),{field:"note",text:event.reason}];case"fail":case"park":return[{field:"failure",text:`${event.error.code} ${event.error.
message}`}];case"release":return event.error===void 0?[]:[{field:"failure",text:`${event.error.code} ${event.error.message}`}];case"lose":return[{field:"failure",
text:event.reason}];case"ask":return[{field:"question",text:[event.text,...event.choices??[]].join(" ")}];case"answer":return[{field:"question",text:event.answer}];case"\
resolve":case"recover":return event.note===void 0?[]:[{field:"note",text:event.note}];case"steer":return[{field:"note",text:event.text}];case"cancel":return event.
reason===void 0?[]:[{field:"note",text:event.reason}];default:return[]}}function resultTexts(result,heads){if(result===void 0)return[];let{title="",output_blob}=result,
output=output_blob===void 0?result.output:heads.get(output_blob.file)??"";return[{field:"result",text:`${title} ${output}`.trim()}]}function head(text,units){return text.
length<=units?text:wholeHead(text.slice(0,units))}var JOB_STATES=["queued","running","needs_review","needs_recovery","completed","failed","cancelled","expired"],FINAL=new Set(["completed","failed","cancelled","\
expired"]),ATTENTION=new Set(["needs_recovery","needs_review"]);function isFinal(job){return FINAL.has(job.state)}function openQuestion(job){if(!(job.state!=="r\
unning"&&job.state!=="queued"))return job.question?.answer===void 0?job.question:void 0}var CLOCK_SLACK_MS=1e3;function delayedUntil(job,now){if(job.state!=="qu\
eued"||job.not_before===void 0)return;let leftMs=Date.parse(job.not_before)-now,longestMs=(job.delay_ms??Number.POSITIVE_INFINITY)+CLOCK_SLACK_MS;return leftMs>
0&&leftMs<=longestMs?job.not_before:void 0}function isBlocked(job){return job.state!=="needs_review"||job.phase!=="after"?!1:job.blocked===!0||job.run!==void 0}
function needsPerson(job){return ATTENTION.has(job.state)}function needOf(job){return job.state==="needs_review"?isBlocked(job)?"blocked":"review":job.state==="needs_recovery"?"recovery":openQuestion(job)===void 0?void 0:
"answer"}function traitsOf(job){return{job_id:job.job_id,state:job.state,needs:needOf(job)??null,to:job.to,from:job.from.agent,...job.scope===void 0?{}:{scope:job.scope},
labels:job.labels,conversation:job.task.conversation_key??null,parent:job.parent?.job_id??null,priority:job.priority,created_at:job.created_at,updated_at:job.updated_at,
since:sinceOf(job),cost_usd:job.spent?.cost_usd??null,run_ms:runMsOf(job)}}function sinceOf(job){return job.state==="running"&&openQuestion(job)===void 0?job.lease.
claimed_at:job.updated_at}function runMsOf(job){return isFinal(job)?job.spent?.run_ms??null:null}var WORD3=/[\p{L}\p{M}\p{N}]+/gu;function wordsOf(text){return(text.normalize("NFKC").toLowerCase().match(WORD3)??[]).map(word=>word.slice(0,64))}var OF_ID="=",LEAST_OF_ID=4;function queryOf(text){let words=wordsOf(text),last=words.pop();return last===void 0?void 0:{words:[...new Set(words)].filter(word=>word!==
last),last}}function formsOf(word){return[word,`${OF_ID}${word}`]}function formsOfLast(word){let isShort=word.length<LEAST_OF_ID;return[{form:word,isWhole:!1},{
form:`${OF_ID}${word}`,isWhole:isShort}]}function wordsOfTexts(texts){return[...new Set(texts.flatMap(wordsOfText))]}function wordsOfText({field,text}){let words=wordsOf(
text);return field==="id"?words.map(word=>`${OF_ID}${word}`):words}async function headsOf(blobs,events){let heads=new Map;for(let blob of blobsOf(events))heads.set(blob.file,await blobs.head(blob,HEAD_BYTES));return heads}function formatOf(value){return typeof value!="object"||value===null||!("format"in value)?0:typeof value.format=="number"?value.format:0}var GONE="Its prompt and result were removed when its retention was over.";function tombstoneOf(job){return{format:1,version:job.version,type:"tombstone",at:job.
updated_at,writer:"gc",job_id:job.job_id,request_id:job.request_id,digest:job.digest,to:job.to,from:job.from,parent:job.parent,state:job.state,write:job.task.write===
!0,attempts:job.attempts,token:job.token,labels:job.labels,created_at:job.created_at,ended_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope},...job.message_id===
void 0?{}:{message_id:job.message_id},...job.task.model===void 0?{}:{model:job.task.model},...job.spent===void 0?{}:{spent:job.spent}}}function jobOfTombstone(tombstone){
let{model,spent}=tombstone,facts={job_id:tombstone.job_id,version:tombstone.version,request_id:tombstone.request_id,digest:tombstone.digest,to:tombstone.to,from:tombstone.
from,parent:tombstone.parent,task:{prompt:GONE,write:tombstone.write,...model===void 0?{}:{model}},max_attempts:Math.max(1,tombstone.attempts),priority:0,labels:tombstone.
labels,attempts:tombstone.attempts,token:tombstone.token,processes:[],created_at:tombstone.created_at,updated_at:tombstone.ended_at,expunged:!0,...tombstone.scope===
void 0?{}:{scope:tombstone.scope},...tombstone.message_id===void 0?{}:{message_id:tombstone.message_id},...spent===void 0?{}:{spent}};switch(tombstone.state){case"\
completed":return{...facts,state:"completed",result:{output:""}};case"failed":return{...facts,state:"failed",error:{code:"EXPUNGED",message:GONE}};case"cancelle\
d":return{...facts,state:"cancelled",by:{person:"somebody"},reason:GONE};case"expired":return{...facts,state:"expired"}}}var Usage=strictObject({input_tokens:optional(wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),output_tokens:optional(wholeNumber(0)),reasoning_output_tokens:optional(
wholeNumber(0)),cost_usd:optional(number2().check(_gte(0))),duration_ms:optional(number2().check(_gte(0)))}),Worktree=strictObject({path:string2(),branch:string2(),
base:string2()}),Blob=strictObject({file:string2().check(_regex(/^[a-z2-7]{26}\.\d+\.[0-9a-f]{16}\.output$/)),bytes:wholeNumber(0),sha256:string2().check(_regex(
/^[0-9a-f]{64}$/))}),Artifact=strictObject({name:DisplayName,mime_type:string2(),blob:Blob,metadata:optional(record(string2(),json()))}),Result2=strictObject({output:string2(),
output_blob:optional(Blob),thread_id:optional(string2()),usage:optional(Usage),thread_usage:optional(Usage),touched_files:optional(array(string2())),structured:optional(
json()),worktree:optional(Worktree),title:optional(string2()),artifacts:optional(array(Artifact)),metadata:optional(record(string2(),json()))}),Failure=strictObject(
{code:string2().check(_minLength(1),_maxLength(64)),message:string2()});var CheckName=string2().check(_regex(/^[a-z0-9][a-z0-9._-]{0,47}$/,'must be 1 to 48 of a-z, 0-9, ".", "_" and "-", starting with a letter or digit')),MOST_CHECKS=8,
USUAL_ROUNDS=3,MOST_ROUNDS=10,FAILED_OUTPUT=8e3;var CheckNames=array(CheckName).check(_minLength(1),_maxLength(MOST_CHECKS),refine(names=>new Set(names).size===names.length,"names a check twice")),CheckRounds=wholeNumber(
1,MOST_ROUNDS),CheckOutcome=strictObject({name:CheckName,ended:_enum(["passed","failed","timed_out","not_run"]),exit_code:optional(int()),signal:optional(string2().
check(_maxLength(20))),duration_ms:wholeNumber(0),output:string2().check(_maxLength(FAILED_OUTPUT+200)),sandboxed:optional(boolean2()),problem:optional(string2().
check(_maxLength(2e3)))}),CheckRound=strictObject({round:wholeNumber(1),outcomes:array(CheckOutcome).check(_minLength(1),_maxLength(MOST_CHECKS))}),CheckBegun={
round:wholeNumber(1),result:Result2,home:optional(string2())},VariableName=string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),AbsolutePath=string2().check(_regex(
/^\//,"must be an absolute path"),_maxLength(4096)),CheckSettings=strictObject({command:array(string2()).check(_minLength(1),_maxLength(100),refine(([program=""])=>program.
trim()!=="","must begin with a program"),refine(words=>!words.some(word=>word.includes("\0")),"contains a NUL character")),description:optional(string2().check(
_maxLength(200))),agents:optional(array(AgentId).check(_minLength(1))),workspaces:optional(array(AbsolutePath).check(_minLength(1))),readOnlyJobs:_default(boolean2(),
!1),sandbox:_default(_enum(["auto","required","none"]),"auto"),network:_default(boolean2(),!1),env:_default(array(VariableName),[]),timeoutMs:_default(wholeNumber(
1e3,24*3600*1e3),6e5)});function howEnded({ended:ended2,exit_code,signal}){return ended2==="passed"?"passed":ended2==="timed_out"?"stopped at its time limit":ended2==="not_run"?"did no\
t run":signal??`exit code ${exit_code??"unknown"}`}function newJob(event){let{at,job_id,request_id,digest,to,from,task,ttl_ms,parent}=event,expires_at=expiryOf(at,ttl_ms),facts={job_id,version:1,request_id,digest,
to,from,task,ttl_ms,expires_at,max_attempts:event.max_attempts,priority:event.priority,parent,fork:event.fork,labels:event.labels,attempts:0,token:0,processes:[],
created_at:at,updated_at:at};if(event.budget!==void 0&&(facts.budget=event.budget),event.scope!==void 0&&(facts.scope=event.scope),event.message_id!==void 0&&(facts.
message_id=event.message_id),event.flow!==void 0&&(facts.flow=event.flow),event.fallback!==void 0&&(facts.fallback=event.fallback),event.inherits!==void 0&&(facts.
inherits=event.inherits),event.traceparent!==void 0&&(facts.traceparent=event.traceparent),event.tracestate!==void 0&&(facts.tracestate=event.tracestate),task.require_review===
!0||event.held===!0){let reason=reviewReason(event),{not_before}=event;return become(facts,{state:"needs_review",phase:"before",reason,not_before})}return become(
facts,{state:"queued",not_before:event.not_before})}function reviewReason({scope,task,held}){return held===!0&&task.require_review!==!0?"It takes the place of a\
 job that is not cancelled yet.":scope===void 0?"The sender asked for a review before it runs.":`Jobs of remote caller "${scope}" are reviewed before they run w\
here its sender or the operator asks for it.`}function factsOf(job,event){let facts={job_id:job.job_id,version:job.version+1,request_id:job.request_id,digest:job.
digest,to:job.to,from:job.from,task:job.task,ttl_ms:job.ttl_ms,expires_at:job.expires_at,max_attempts:job.max_attempts,priority:job.priority,parent:job.parent,fork:job.
fork,labels:job.labels,attempts:job.attempts,deferrals:job.deferrals,token:job.token,holder:job.holder,processes:job.processes,created_at:job.created_at,updated_at:event.
at,last_error:job.last_error,thread_id:job.thread_id};job.budget!==void 0&&(facts.budget=job.budget),job.scope!==void 0&&(facts.scope=job.scope),job.message_id!==
void 0&&(facts.message_id=job.message_id),job.flow!==void 0&&(facts.flow=job.flow),job.fallback!==void 0&&(facts.fallback=job.fallback),job.passed!==void 0&&(facts.
passed=job.passed),job.inherits!==void 0&&(facts.inherits=job.inherits);let handover=handoverAfter(job,event);return handover!==void 0&&(facts.handover=handover),
job.traceparent!==void 0&&(facts.traceparent=job.traceparent),job.tracestate!==void 0&&(facts.tracestate=job.tracestate),job.run!==void 0&&(facts.run=job.run),job.
messages!==void 0&&(facts.messages=job.messages),job.feedback!==void 0&&(facts.feedback=job.feedback),job.checks!==void 0&&(facts.checks=job.checks),facts}function handoverAfter(job,event){
if(!(event.type==="complete"||event.type==="flag"))return("handover"in event?event.handover:void 0)??job.handover}function byPerson(facts,event){return{...facts,
max_attempts:Math.max(facts.max_attempts,facts.attempts+1),expires_at:event.expires_at??facts.expires_at,...facts.checks===void 0?{}:{checks:withNewRounds(facts.
checks)}}}function withNewRounds(known){return{...known,pending:void 0,counted:known.rounds.length}}function expiryOf(at,ttlMs){return ttlMs===void 0?void 0:later(
at,ttlMs)}var END_OF_TIME_MS=Date.UTC(9999,11,31,23,59,59,999);function later(at,ms){return new Date(Math.min(Date.parse(at)+ms,END_OF_TIME_MS)).toISOString()}function become(facts,rest){
return Object.assign(facts,rest)}function changed(job){return{outcome:"changed",job}}function refused2(job,event,why){return{outcome:"refused",code:"STATE_REFUSED",message:`Cannot ${event.type}\
 job "${job.job_id}": ${why}.`}}function questionOpen(job,open){return{outcome:"refused",code:"QUESTION_OPEN",message:`Cannot ask in job "${job.job_id}": questi\
on "${open.question_id}" has no answer yet, and answers would be mixed up. Wait for that one, or put both into one question next time.`}}function answerRefused(jobId,why){
return{outcome:"refused",code:"ANSWER_REFUSED",message:`Cannot answer job "${jobId}": ${why}. Poll the job to see its open question.`}}function stale(job,event){
let holder=job.state==="running"?`another worker holds token ${job.token}`:`the job is ${job.state} since ${job.updated_at}`;return{outcome:"refused",code:"STAL\
E_TOKEN",message:`Cannot ${event.type} job "${job.job_id}" with token ${event.token}: its lease is gone, ${holder}.`}}var MOST_LOSSES=3;function roundPlace({task,checks},round=(checks?.rounds.length??0)+1){if(task.checks!==void 0)return{round:round-(checks?.counted??0),of:roundsOf(
task)}}function roundsOf({check_rounds=USUAL_ROUNDS}){return check_rounds}function hasPassed({checks=[]},outcomes){return checks.every(name=>outcomes.some(each=>each.name===name&&each.ended==="passed"))}function failuresIn(outcomes){return outcomes.
filter(each=>each.ended!=="passed")}function verdictOn(job,{round,outcomes}){if(hasPassed(job.task,outcomes))return"passed";let place=roundPlace(job,round);return failuresIn(
outcomes).every(each=>each.ended!=="not_run")&&place!==void 0&&place.round<place.of?"again":"review"}function begun(job,event,facts){let{round,result,token:token3,
home,at}=event,known=checksOf(job);if(job.task.checks===void 0)return refused2(job,event,"it names no checks");if(round!==known.rounds.length+1)return refused2(
job,event,`its next round is ${known.rounds.length+1}, not ${round}`);if(known.pending?.token===token3)return{outcome:"same",job};let{thread_id,thread_usage}=result,
checks={...known,pending:{round,result,token:token3,begun_at:at,losses:0},thread_id,thread_usage,home,agent:job.to};return changed({...job,...facts,checks,thread_id:thread_id??
job.thread_id})}function ended(job,event,facts){let{round,outcomes,worktree}=event,{pending,...known}=checksOf(job);if(known.rounds.some(each=>each.round===round))
return{outcome:"same",job};if(pending?.round!==round)return refused2(job,event,`no check of round ${round} has begun`);let checks={...known,rounds:[...known.rounds,
{round,outcomes}]},verdict=verdictOn(job,{round,outcomes}),next={...facts,checks};if(verdict==="again")return changed({...job,...next});let result=worktree===void 0?
pending.result:{...pending.result,worktree};if(verdict==="passed")return changed(become(next,{state:"completed",result}));let reason=whyReview(job,{round,outcomes});
return changed(become(next,{state:"needs_review",phase:"after",reason,result}))}function unchecked(facts,result){let reason=`${namesOf(facts.task.checks??[])} d\
id not run: its agent finished the job itself, and only a worker runs checks.`;return changed(become(facts,{state:"needs_review",phase:"after",reason,result}))}
function cutOff(job,facts){let checks=checksOf(job),{pending}=checks;if(pending===void 0||pending.losses>=MOST_LOSSES)return;let next={...checks,pending:{...pending,
losses:pending.losses+1}},attempts=job.attempts-1;return changed(become({...facts,checks:next},{state:"queued",attempts}))}function checksOf({checks}){return checks??
{rounds:[],counted:0}}function whyReview(job,{round,outcomes}){let broken=failuresIn(outcomes),stuck=broken.find(({ended:how2})=>how2==="not_run");if(stuck!==void 0)
return`Check "${stuck.name}" could not run: ${stuck.problem??"its program did not start"}`;let names=namesOf(broken.map(({name})=>name)),place=roundPlace(job,round),
[first]=broken,how=first===void 0?"":` (${howEnded(first)})`;return`${names} failed in ${counted(place?.of??1,"round")}, the last time${how}.`}function namesOf(names){
let quoted=names.map(name=>`"${name}"`).join(" and ");return names.length===1?`Check ${quoted}`:`Checks ${quoted}`}function steered(job,event,facts){if(job.state!=="running"&&job.state!=="queued")return refused2(job,event,`it is ${job.state}`);if(job.run===void 0)return refused2(
job,event,"its agent takes no guidance before the turn is over");let message={kind:"steer",id:event.steer_id,text:event.text};return job.messages?.some(({kind,id})=>kind===
message.kind&&id===message.id)===!0?{outcome:"same",job}:changed({...job,...facts,...withMessage(job,message)})}function withMessage(job,message){return{messages:[
...job.messages??[],message]}}function keptQuestion(job){return job.run!==void 0&&(job.state==="running"||job.state==="queued")&&job.question!==void 0?{question:job.
question}:{}}function reportsWithoutWorker(job,event){return job.state!=="queued"||job.run===void 0?!1:["complete","flag","fail","ask","run"].includes(event.type)}
function mayRunAgain(job,untouched){return job.task.write!==!0||untouched===!0?!0:continuesElsewhere(job)||job.checks?.pending!==void 0}function continuesElsewhere({
run}){return run!==void 0&&run.hasFailed!==!0}function agentsOf({to,passed=[]}){return[to,...passed.map(({agent})=>agent)]}function agentsLeft(job){let had=new Set(agentsOf(job));return(job.fallback??[]).filter(
agent=>!had.has(agent))}function whyNotPassed(job,to){return agentsLeft(job).includes(to)?continuesElsewhere(job)?"its run continues elsewhere":void 0:`"${to}" \
is no agent that it may still go to`}function passOn(job,facts,how){let{to,attempts,error}=how,before=job.passed?.at(-1)?.attempts??0,{code}=error,passed={agent:job.
to,attempts,code},{run:_run,messages:_messages,feedback,...rest}=facts,notes=feedback?.notes;return changed(become({...rest,to,attempts,max_attempts:attempts+job.
max_attempts-before,passed:[...job.passed??[],passed],last_error:error,deferrals:void 0,thread_id:void 0,...notes===void 0?{}:{feedback:{notes}}},{state:"queued",
not_before:void 0}))}function passedOn(job,event,facts){let to=event.pass_to??"",why=event.type==="lose"&&job.task.write===!0?"a write turn whose worker was los\
t waits for a person":whyNotPassed(job,to);if(why!==void 0)return refused2(job,event,`it cannot go to "${to}": ${why}`);let attempts=event.type!=="release"?job.
attempts:job.attempts-1,error=event.type==="lose"?{code:"WORKER_LOST",message:event.reason}:event.error??{code:"TURN_STOPPED",message:"The turn was stopped."};return passOn(
job,facts,{to,attempts,error})}function spend(before,event,job){if(before!==void 0){if(before.spent!==void 0&&(job.spent=before.spent),event.type==="claim"&&before.state==="queued")job.spent??=
{queue_ms:waitedMs(before,event.at),run_ms:0};else if(event.type==="check")job.spent=plus(before.spent??{run_ms:0},0,event.result.usage);else if(before.state===
"running"&&job.state!=="running"){let ran_ms=between(before.lease.claimed_at,event.at);job.spent=plus(before.spent??{run_ms:0},ran_ms,usageIn(event))}}}function waitedMs(job,at){
let{updated_at,not_before=updated_at}=job;return between(not_before>updated_at?not_before:updated_at,at)}function between(from,to){return Math.max(0,Date.parse(
to)-Date.parse(from))}function usageIn(event){return"usage"in event?event.usage:"result"in event?event.result?.usage:void 0}var COUNTS=["input_tokens","cached_i\
nput_tokens","output_tokens","cost_usd"];function plus(spent,ran_ms,usage){let sum={...spent,run_ms:spent.run_ms+ran_ms};for(let each of COUNTS){let count=usage?.[each];
count!==void 0&&(sum[each]=(sum[each]??0)+count)}return sum}function transition(job,event){let next=decided(job,event);return next.outcome==="changed"&&spend(job,event,next.job),next}function decided(job,event){if(event.
type==="enqueue")return job===void 0?changed(newJob(event)):refused2(job,event,"it exists already");if(job===void 0)return{outcome:"refused",code:"JOB_NOT_FOUND",
message:`Cannot ${event.type} a job that was never enqueued.`};let isHolders=job.state==="completed"&&job.isAccepted!==!0;return(event.type==="complete"||event.
type==="checked")&&isHolders&&job.token===event.token?{outcome:"same",job}:isFinal(job)?refused2(job,event,`it has ended as ${job.state}`):"token"in event?byHolder(
job,event):byOthers(job,event)}function byHolder(job,event){if(event.token!==job.token)return stale(job,event);if(job.state!=="running"&&!reportsWithoutWorker(job,
event))return stale(job,event);let facts=factsOf(job,event);switch(event.type){case"check":case"checked":return job.state!=="running"?stale(job,event):event.type===
"check"?begun(job,event,facts):ended(job,event,facts);case"spawn":return changed({...job,...facts,processes:[...job.processes,event.process]});case"complete":return job.
task.checks!==void 0?unchecked(facts,event.result):changed(become(facts,{state:"completed",result:event.result,thread_id:event.result.thread_id??job.thread_id}));case"\
fail":return event.pass_to===void 0?failed(job,event):passedOn(job,event,facts);case"release":return event.pass_to!==void 0?passedOn(job,event,facts):mayRunAgain(
job,event.untouched)?changed(become(facts,{state:"queued",attempts:job.attempts-1,...backOff(event.at,event.not_before),...event.error===void 0?{deferrals:void 0}:
{last_error:event.error,deferrals:(job.deferrals??0)+1},...keptQuestion(job)})):refused2(job,event,"a write turn that may have changed something is parked inste\
ad");case"lose":return event.pass_to===void 0?lost(job,event.reason,facts):passedOn(job,event,facts);case"park":return changed(become(facts,{state:"needs_recove\
ry",reason:event.error.message,last_error:event.error}));case"flag":return changed(become(facts,{state:"needs_review",phase:"after",reason:event.reason,result:event.
result,...event.blocked===!0&&{blocked:!0},thread_id:event.result?.thread_id??job.thread_id}));case"ask":{let{question_id,text,choices}=event,open=openQuestion(
job);return open?.question_id===question_id&&open.text===text?{outcome:"same",job}:open!==void 0?questionOpen(job,open):changed({...job,...facts,question:{question_id,
text,choices}})}case"run":return changed({...job,...facts,run:event.run})}}function byOthers(job,event){let facts=factsOf(job,event);switch(event.type){case"cla\
im":return claimed(job,event,facts);case"answer":return answered(job,event,facts);case"steer":return steered(job,event,facts);case"cancel":return changed(become(
facts,{state:"cancelled",by:event.by,reason:event.reason}));case"expire":return expired(job,event,facts);case"recover":return job.state!=="needs_recovery"?refused2(
job,event,`it is ${job.state}, not needs_recovery`):changed(become(byPerson(facts,event),{state:"queued"}));case"resolve":return resolved(job,event,facts)}}function claimed(job,event,facts){
if(job.state!=="queued")return refused2(job,event,`it is ${job.state}`);let waitsUntil=job.not_before&&delayedUntil(job,Date.parse(event.at));if(waitsUntil!==void 0)
return refused2(job,event,`it waits until ${waitsUntil}`);let token3=facts.version;return changed(become(facts,{state:"running",token:token3,attempts:job.attempts+
1,holder:event.worker,processes:[],lease:{token:token3,worker:event.worker,lease_ms:event.lease_ms,ends_monotonic_ms:event.lease_ends_monotonic_ms,...event.lease_ends_at===
void 0?{}:{ends_at:event.lease_ends_at},claimed_at:event.at},...keptQuestion(job)}))}function answered(job,event,facts){if(!(job.state==="running"||job.state===
"queued"&&job.run!==void 0))return refused2(job,event,`it is ${job.state}`);let open=job.question;if(open===void 0||open.question_id!==event.question_id)return answerRefused(
job.job_id,`no question "${event.question_id}" is open`);if(open.answer===event.answer)return{outcome:"same",job};if(open.answer!==void 0)return answerRefused(job.
job_id,`question "${event.question_id}" was answered already`);let question={...open,answer:event.answer},message={kind:"answer",id:event.question_id,text:event.
answer};return changed({...job,...facts,question,...job.run&&withMessage(job,message)})}function resolved(job,event,facts){if(job.state==="needs_recovery"&&event.
outcome==="completed"){let output=event.note??`${event.by.person} accepted what the turn left as done.`,{thread_id}=job;return changed(become(facts,{state:"comp\
leted",result:{output,thread_id},isAccepted:!0}))}if(job.state!=="needs_review")return refused2(job,event,`it is ${job.state}, not needs_review`);if(event.outcome===
"queued"){let{not_before}=job;if(event.feedback!==void 0&&job.phase==="before")return refused2(job,event,"it has not run, so there is no result to send back");let next=sentBack(
job,byPerson(facts,event),event.feedback);return changed(become(next,{state:"queued",not_before}))}if(event.outcome==="failed"){let error={code:"REVIEW_REJECTED",
message:event.note??rejectionOf(job,event.by.person)};return changed(become(facts,{state:"failed",error,last_error:error,result:job.result}))}return job.result===
void 0?refused2(job,event,"it has no result to approve yet; queue it instead"):changed(become(facts,{state:"completed",result:job.result}))}function rejectionOf(job,person){
return isBlocked(job)?`${person} gave it up. Its agent was blocked: ${job.reason}`:`${person} rejected it.`}function sentBack(job,facts,note){if(note===void 0)return facts;
let{thread_id,holder,result}=job,feedback={notes:[...job.feedback?.notes??[],note],thread_id,thread_usage:result?.thread_usage,home:holder?.home};if(!continuesElsewhere(
job))return{...facts,feedback};let message={kind:"reply",id:`reply-${facts.version}`,text:note},run=job.run&&{...job.run,parts:void 0};return{...facts,feedback,
run,...withMessage(job,message)}}function expired(job,event,facts){if(job.expires_at===void 0||event.at<job.expires_at)return refused2(job,event,`its time is no\
t up (${job.expires_at??"it has no ttl_ms"})`);if(needsPerson(job))return refused2(job,event,"it waits for a person");if(job.state==="running"&&job.task.write===
!0){let reason=`Its time to live ended at ${job.expires_at} while a write turn was running.`;return changed(become(facts,{state:"needs_recovery",reason}))}return changed(
become(facts,{state:"expired"}))}function failed(job,event){let facts={...factsOf(job,event),last_error:event.error,deferrals:void 0},isLeft=job.attempts<job.max_attempts;
if(event.retryable&&mayRunAgain(job,event.untouched)&&isLeft){let wait=backOff(event.at,event.retry_at);return changed(become(facts,{state:"queued",...wait,...keptQuestion(
job)}))}let{error,usage}=event;return changed(become(facts,{state:"failed",error,...usage&&{usage}}))}function backOff(at,until){return until===void 0?{not_before:void 0}:
{not_before:until,delay_ms:Date.parse(until)-Date.parse(at)}}function lost(job,reason,facts){if(continuesElsewhere(job)){let attempts=job.attempts-1;return changed(
become(facts,{state:"queued",attempts,...keptQuestion(job)}))}let again=cutOff(job,facts);if(again!==void 0)return again;if(job.task.write===!0)return changed(become(
facts,{state:"needs_recovery",reason}));let error={code:"WORKER_LOST",message:reason};return job.attempts<job.max_attempts?changed(become(facts,{state:"queued",
last_error:error})):changed(become(facts,{state:"failed",error,last_error:error}))}var CHANNEL_KINDS=["channel","direct","group"],DIGEST="[a-z2-7]{20}",NAMED="[a-z0-9][a-z0-9_-]{0,63}",ANY=`dm\\.${DIGEST}|group\\.${DIGEST}|${NAMED}`,ChannelName=string2().
check(_regex(new RegExp(`^${NAMED}$`),'must be 1 to 64 of a-z, 0-9, "_" and "-", starting with a letter or digit')),ChannelId=string2().check(_regex(new RegExp(
`^(?:${ANY})$`),"must be the name of a channel, or its dm or group id")),MESSAGE=new RegExp(`^(${ANY})\\.([1-9]\\d{0,14})(?:\\.([1-9]\\d{0,14}))?$`),MessageId=string2().
check(_regex(MESSAGE,'must be the id of a message, such as "general.5" or "general.5.1"'));function messageIdOf({channel,post,reply}){return reply===void 0?`${channel}.${post}`:`${channel}.${post}.${reply}`}var by=AgentId,ChannelEvent=discriminatedUnion("type",[object({type:literal("create"),kind:_enum(CHANNEL_KINDS),by,name:optional(string2()),topic:optional(string2()),
participants:optional(array(AgentId))}),object({type:literal("join"),agent:AgentId,by,posts:wholeNumber(0)}),object({type:literal("leave"),agent:AgentId,by}),object(
{type:literal("topic"),topic:string2(),by}),object({type:literal("archive"),by}),object({type:literal("unarchive"),by}),object({type:literal("mute"),agent:AgentId,
by}),object({type:literal("unmute"),agent:AgentId,by})]),Channel=object({channel:ChannelId,kind:_enum(CHANNEL_KINDS),name:optional(string2()),topic:optional(string2()),
created_by:AgentId,created_at:Instant,archived:boolean2(),members:wholeNumber(0),participants:optional(array(AgentId)),last_at:optional(Instant),joined:boolean2(),
muted:boolean2(),unread:wholeNumber(0),mentions_unread:wholeNumber(0)}),ChannelMember=object({agent:AgentId,since:Instant,muted:boolean2()});var EARLY_END={handover:optional(Blob)},EARLY_END_AGAIN={...EARLY_END,pass_to:optional(AgentId)};var NodeKey=string2().check(_minLength(1),_maxLength(120)),FlowNode=strictObject({flow_id:JobId,node:NodeKey});var caps={cost_usd:optional(number2().check(_positive(),_lte(1e6))),tokens:optional(wholeNumber(1,1e12)),minutes:optional(number2().check(_positive(),_lte(1e6))),
turns:optional(wholeNumber(1,1e6))},hasCap=refine(budget=>CAPS.some(cap=>budget[cap]!==void 0),"must have at least one of cost_usd, tokens, minutes and turns"),
Caps=strictObject(caps).check(hasCap),CAPS=["cost_usd","tokens","minutes","turns"],Budget=strictObject({...caps,covers:optional(_enum(["tree","job","turn"]))}).
check(hasCap),Spending=object({cost_usd:number2().check(_gte(0)),tokens:wholeNumber(0),run_ms:wholeNumber(0),turns:wholeNumber(0)}),Charge=extend2(Spending,{job_id:string2(),
token:wholeNumber(0)}),dollars=number2().check(_gte(0),_lte(1e6)),Price=strictObject({input:dollars,output:dollars,cached_input:optional(dollars),cache_write:optional(
dollars)}),Prices=strictObject({models:record(string2().check(_minLength(1),_maxLength(128)),Price)});var ProcessIdentity=strictObject({pid:wholeNumber(1),start:string2(),boot_id:string2(),pid_ns:optional(string2()),host:optional(string2())}),WorkerIdentity=extend2(
ProcessIdentity,{id:string2(),host_name:optional(string2()),home:optional(string2())});var sha256=string2().check(_regex(/^[0-9a-f]{64}$/)),ResultPart=strictObject({part:wholeNumber(1),blob:Blob}),Run=strictObject({id:string2().check(_regex(/^[A-Za-z0-9]{16,64}$/)),
conversation_key:ConversationKey,capabilities:array(sha256).check(_minLength(1),_maxLength(16)),heard:wholeNumber(0),accepted:optional(boolean2()),service_id:optional(
string2()),url:optional(string2()),hasFailed:optional(boolean2()),parts:optional(array(ResultPart).check(_maxLength(1e3)))});var Spent=strictObject({queue_ms:optional(wholeNumber(0)),run_ms:wholeNumber(0),input_tokens:optional(wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),
output_tokens:optional(wholeNumber(0)),cost_usd:optional(number2().check(_gte(0)))});var MAX_TASK_BYTES=1024*1024,Task=strictObject({prompt:string2().check(refine(text=>text.trim()!=="","must not be empty")),write:optional(boolean2()),worktree:optional(
boolean2()),cwd:optional(string2().check(_minLength(1),_maxLength(4096),refine(path=>!path.includes("\0"),"contains a NUL character"))),model:optional(string2().
check(_regex(/^[A-Za-z0-9][A-Za-z0-9._:/@[\]-]{0,127}$/,"must be a model name: letters, digits and ._:/@[]-, starting with a letter or digit"))),effort:optional(
string2().check(_regex(/^[a-z][a-z0-9-]{0,31}$/,"must be a word such as low, medium, high or xhigh"))),conversation_key:optional(ConversationKey),result_schema:optional(
record(string2(),json())),require_review:optional(boolean2()),checks:optional(CheckNames),check_rounds:optional(CheckRounds)}),Sender=strictObject({agent:AgentId,
session:optional(string2().check(_minLength(1),_maxLength(200)))}),Parent=strictObject({job_id:string2(),depth:wholeNumber(1,1e3),waits:optional(boolean2())}),Fork=strictObject(
{job_id:string2(),thread_id:string2(),thread_usage:optional(Usage),home:optional(string2()),host_name:optional(string2())}),Fallback=array(AgentId).check(_maxLength(
8)),Request=strictObject({to:AgentId,task:extend2(Task,{conversation_key:optional(given(ConversationKey))}),request_id:optional(given(RequestId)),ttl_ms:optional(
wholeNumber(1,366*24*3600*1e3)),max_attempts:optional(wholeNumber(1,100)),priority:optional(wholeNumber(-100,100)),not_before:optional(Instant),labels:optional(
array(given(Label)).check(_maxLength(16))),budget:optional(Budget),fallback:optional(Fallback),message_id:optional(MessageId)});var TRACEPARENT=/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/,TRACESTATE=/^[\x20-\x7e]{1,512}$/,Traceparent=string2().check(_regex(TRACEPARENT)),
Tracestate=string2().check(_regex(TRACESTATE));function quickCheckOf(schema){return compile(schema,new Map)}function compile(schema,made){let known=made.get(schema);if(known!==void 0)return known;let check2=withTests(
kindOf(schema,made),schema._zod.def.checks??[]);return made.set(schema,check2),check2}function kindOf(schema,made){let{def}=schema._zod;switch(def.type){case"st\
ring":return isPlain(def)?string3:unsure;case"number":return isPlain(def)?number3:isSafeInteger(def)?integer2:unsure;case"boolean":return boolean3;case"null":return nothing;case"\
literal":case"enum":return oneOf([...schema._zod.values??[]]);case"array":return arrayOf(compile(def.element,made));case"record":return isAnyKey(def.keyType)?recordOf(
compile(def.valueType,made)):unsure;case"union":return anyOf(def.options.map(option=>compile(option,made)));case"lazy":return onDemand(()=>compile(def.getter(),
made));case"object":return objectOf(def.shape,made);default:return unsure}}function unsure(){}function string3(value){return typeof value=="string"?value:void 0}
function number3(value){return Number.isFinite(value)&&!Object.is(value,-0)?value:void 0}function integer2(value){return Number.isSafeInteger(value)&&!Object.is(
value,-0)?value:void 0}function boolean3(value){return typeof value=="boolean"?value:void 0}function nothing(value){return value===null?null:void 0}function oneOf(values){
return value=>values.includes(value)?value:void 0}function anyOf(options){return value=>{for(let option of options){let copy=option(value);if(copy!==void 0)return copy}}}
function arrayOf(element){return value=>{if(!Array.isArray(value))return;let copy=[];for(let item of value){let inner=element(item);if(inner===void 0)return;copy.
push(inner)}return copy}}function recordOf(member){return value=>{if(!isPlainObject2(value))return;let copy={};for(let key in value){if(key==="__proto__")return;
let inner=member(value[key]);if(inner===void 0)return;copy[key]=inner}return copy}}function objectOf(shape,made){let members2=Object.entries(shape).map(([key,schema])=>memberOf(
key,schema,made));return value=>{if(!isPlainObject2(value))return;let copy={},found=0;for(let{key,check:check2,isOptional}of members2){let inner=value[key];if(inner===
void 0){if(!isOptional)return;continue}let checked=check2(inner);if(checked===void 0)return;copy[key]=checked,found+=1}return found===countOf(value)?copy:void 0}}
function memberOf(key,schema,made){if(key in Object.prototype)return{key,check:unsure,isOptional:!1};let{def}=schema._zod,isOptional=def.type==="optional";return{
key,check:compile(isOptional?def.innerType:schema,made),isOptional}}function countOf(value){let count=0;for(let key in value)value[key]!==void 0&&(count+=1);return count}
function isPlainObject2(value){return typeof value=="object"&&value!==null&&Object.getPrototypeOf(value)===Object.prototype}function isPlain({coerce,check:check2}){
return coerce!==!0&&check2===void 0}function isSafeInteger({coerce,check:check2,format}){return coerce!==!0&&check2==="number_format"&&format==="safeint"}function isAnyKey({
_zod:{def}}){return def.type==="string"&&isPlain(def)&&(def.checks??[]).length===0}function withTests(check2,tests){return tests.length===0?check2:value=>{let copy=check2(
value);if(copy===void 0)return;let payload={value:copy,issues:[]};for(let test of tests)if(test._zod.check(payload)!==void 0||payload.issues.length>0)return;return payload.
value===copy?copy:void 0}}function onDemand(make){let made;return value=>(made??=make())(value)}function parseKnown(parse5,value){let parsed=parse5(value),known=value;for(let pass=0;pass<8&&!parsed.success;pass+=1){let unknown=unknownFields(parsed.error.issues);
if(unknown===void 0)return parsed;known=without(known,unknown),parsed=parse5(known)}return parsed}function unknownFields(issues){let found=[];for(let issue2 of issues){
if(issue2.code==="unrecognized_keys"){found.push(...issue2.keys.map(key=>({path:issue2.path,key})));continue}if(issue2.code!=="invalid_union")return;let fields=issue2.
errors.map(unknownFields).find(member=>member!==void 0);if(fields===void 0)return;found.push(...fields.map(({path,key})=>({path:[...issue2.path,...path],key})))}
return found}function without(value,fields){let copy=structuredClone(value);for(let{path,key}of fields){let at=copy;for(let step of path)at=memberOf2(at,step);typeof at==
"object"&&at!==null&&Reflect.deleteProperty(at,key)}return copy}function memberOf2(value,key){return typeof value=="object"&&value!==null?Reflect.get(value,key):
void 0}var stamp={format:wholeNumber(1,1),version:wholeNumber(1),at:Instant,writer:string2()},token2=wholeNumber(1),Actor=union([strictObject({person:DisplayName}),strictObject(
{agent:AgentId,session:optional(string2())})]),Choice=string2().check(_minLength(1),_maxLength(200)),Enqueue=onDemand2(()=>strictObject({...stamp,type:literal("\
enqueue"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,from:Sender,task:Task,ttl_ms:optional(wholeNumber(1)),max_attempts:wholeNumber(1),priority:wholeNumber(
-100,100),not_before:optional(Instant),parent:optional(Parent),fork:optional(Fork),labels:array(Label),budget:optional(Budget),scope:optional(AgentId),message_id:optional(
MessageId),flow:optional(FlowNode),fallback:optional(Fallback),inherits:optional(JobId),held:optional(boolean2()),traceparent:optional(Traceparent),tracestate:optional(
Tracestate)})),Claim=onDemand2(()=>strictObject({...stamp,type:literal("claim"),worker:WorkerIdentity,lease_ms:wholeNumber(1),lease_ends_monotonic_ms:number2(),
lease_ends_at:optional(Instant)})),Spawn=onDemand2(()=>strictObject({...stamp,type:literal("spawn"),token:token2,process:ProcessIdentity})),Complete=onDemand2(()=>strictObject(
{...stamp,type:literal("complete"),token:token2,result:Result2})),Fail=onDemand2(()=>strictObject({...stamp,type:literal("fail"),token:token2,error:Failure,retryable:boolean2(),
untouched:optional(boolean2()),retry_at:optional(Instant),usage:optional(Usage),...EARLY_END_AGAIN})),Release=onDemand2(()=>strictObject({...stamp,type:literal(
"release"),token:token2,reason:string2(),error:optional(Failure),untouched:optional(boolean2()),not_before:optional(Instant),usage:optional(Usage),...EARLY_END_AGAIN})),
Lose=onDemand2(()=>strictObject({...stamp,type:literal("lose"),token:token2,reason:string2(),...EARLY_END_AGAIN})),Park=onDemand2(()=>strictObject({...stamp,type:literal(
"park"),token:token2,error:Failure,usage:optional(Usage),...EARLY_END})),Flag=onDemand2(()=>strictObject({...stamp,type:literal("flag"),token:token2,reason:string2(),
result:optional(Result2),blocked:optional(boolean2())})),Resolve=onDemand2(()=>strictObject({...stamp,type:literal("resolve"),outcome:_enum(["queued","completed",
"failed"]),by:strictObject({person:DisplayName}),note:optional(string2()),feedback:optional(string2().check(_minLength(1))),expires_at:optional(Instant)})),Recover=onDemand2(
()=>strictObject({...stamp,type:literal("recover"),by:strictObject({person:DisplayName}),note:optional(string2()),expires_at:optional(Instant)})),Cancel=onDemand2(
()=>strictObject({...stamp,type:literal("cancel"),by:Actor,reason:optional(string2()),...EARLY_END})),Ask=onDemand2(()=>strictObject({...stamp,type:literal("ask"),
token:token2,question_id:string2().check(_minLength(1),_maxLength(64)),text:string2().check(_minLength(1)),choices:optional(array(Choice))})),RunNoted=onDemand2(
()=>strictObject({...stamp,type:literal("run"),token:token2,run:Run})),Steer=onDemand2(()=>strictObject({...stamp,type:literal("steer"),steer_id:string2().check(
_minLength(1),_maxLength(64)),text:string2().check(_minLength(1)),by:Actor})),Answer=onDemand2(()=>strictObject({...stamp,type:literal("answer"),question_id:string2(),
answer:string2().check(_minLength(1)),by:Actor})),Check=onDemand2(()=>strictObject({...stamp,type:literal("check"),token:token2,...CheckBegun})),Checked=onDemand2(
()=>strictObject({...stamp,type:literal("checked"),token:token2,...CheckRound.def.shape,worktree:optional(Worktree)})),Expire=onDemand2(()=>strictObject({...stamp,
type:literal("expire"),...EARLY_END})),Tombstone=onDemand2(()=>strictObject({...stamp,type:literal("tombstone"),job_id:JobId,request_id:RequestId,digest:string2(),
to:AgentId,from:Sender,parent:optional(Parent),state:_enum(["completed","failed","cancelled","expired"]),write:boolean2(),attempts:wholeNumber(0),token:wholeNumber(
0),labels:array(Label),created_at:Instant,ended_at:Instant,scope:optional(AgentId),message_id:optional(MessageId),model:optional(string2()),spent:optional(Spent)})),
SetAside=onDemand2(()=>strictObject({...stamp,type:literal("set_aside"),job_id:JobId,kept_as:string2(),reason:string2()})),EVENTS={enqueue:Enqueue,claim:Claim,spawn:Spawn,
complete:Complete,fail:Fail,release:Release,lose:Lose,park:Park,flag:Flag,resolve:Resolve,recover:Recover,cancel:Cancel,ask:Ask,answer:Answer,run:RunNoted,steer:Steer,
check:Check,checked:Checked,expire:Expire},ENTRIES={...EVENTS,tombstone:Tombstone,set_aside:SetAside};function checkEvent(value){let copy=quickCopy(EVENTS,value);
return copy!==void 0?{success:!0,data:copy}:check(EVENTS,JSON.parse(JSON.stringify(value)))}function checkEntry(value){let copy=quickCopy(ENTRIES,value);return copy!==
void 0?{success:!0,data:copy}:parseKnown(known=>check(ENTRIES,known),value)}var quickChecks=new Map(Object.entries(ENTRIES).map(([type,schema])=>[type,onDemand2(
()=>quickCheckOf(schema()))]));function quickCopy(schemas,value){return quickChecks.get(typeOf(schemas,value)??"")?.()(value)}function check(schemas,value){let type=typeOf(
schemas,value);return((type===void 0?void 0:schemas[type])?.()??oneOf2(Object.keys(schemas))).safeParse(value)}function typeOf(schemas,value){let type=typeof value==
"object"&&value!==null&&"type"in value?value.type:"";return typeof type=="string"&&Object.hasOwn(schemas,type)?type:void 0}function oneOf2(types2){return pipe(object(
{type:_enum(types2)}),never())}function onDemand2(make){let made;return()=>made??=make()}function foldEvents(jobId,stored,known){let job=known?.job,events=[...known?.events??[]];for(let text of stored){let entry=entryOf(jobId,text,(job?.version??0)+
1);if(entry.type==="set_aside")throw setAside(jobId,entry);if(entry.type==="tombstone"){job=jobOfTombstone(entry),events.length=0;continue}if(entry.type==="enqu\
eue"&&entry.job_id!==jobId)throw damaged2(jobId,`its first event belongs to job "${entry.job_id}"`);let next=transition(job,entry);if(next.outcome!=="changed"){
let why=next.outcome==="refused"?next.message:"it repeats what happened";throw damaged2(jobId,`event ${entry.version} does not fit: ${why}`)}job=next.job,events.
push(entry)}return job&&{job,events}}function entryOf(jobId,text,version2){let value=parse3(jobId,text,version2),format=formatOf(value);if(format>1)throw newer(
jobId,version2,format);let checked=checkEntry(value);if(!checked.success)throw damaged2(jobId,`event ${version2} is not one: ${checked.error.message}`);let entry=checked.
data;if(entry.type==="tombstone"||entry.version===version2)return entry;throw damaged2(jobId,`version ${version2} is missing before version ${entry.version}`)}function parse3(jobId,text,version2){
try{return JSON.parse(text)}catch(error){throw damaged2(jobId,`event ${version2} is not JSON: ${String(error)}`)}}function damaged2(jobId,reason){let message=`C\
annot read job "${jobId}": its events are damaged, ${reason}. They are kept and other jobs continue; \`relay doctor\` says what to do.`;return new RelayError("J\
OB_DAMAGED",message,{details:{job_id:jobId,reason}})}function setAside(jobId,{at,reason}){let message=`Cannot use job "${jobId}": its events were damaged (${reason}\
) and set aside on ${at}. Send the task again under a new request_id if it is still wanted.`;return new RelayError("JOB_DAMAGED",message,{details:{job_id:jobId,
set_aside:!0}})}function newer(jobId,version2,format){let message=`Cannot read job "${jobId}": event ${version2} has format ${format}, this program knows format\
s up to ${1}. Update durable-relay; the events are left as they are.`;return new RelayError("STORE_FORMAT_UNKNOWN",message,{details:{job_id:jobId,format}})}function createEvents({database,cache}){async function read(jobId,by2){if(!JobId.safeParse(jobId).success)return;let known=cache.get(jobId),stored=await load(jobId,
known?.job,by2);if(stored===void 0)return;let folded=stored.expunged||stored.version<(known?.job.version??0)?foldEvents(jobId,(await load(jobId,void 0,by2))?.events??
[]):foldEvents(jobId,stored.events,known);return folded!==void 0&&cache.keep(folded),folded}async function load(jobId,known,by2){let values=[database.workspaceId,
jobId,known?.version??0],run=by2===void 0?database.read:by2.run,[row]=await run("read a job",`select version, expunged, ${EVENTS_AFTER} as events
        from @jobs j where workspace_id = $1 and job_id = $2`,values);return row}return{read}}var EVENTS_AFTER=`array(
  select event::text from @events e
  where e.workspace_id = j.workspace_id and e.job_id = j.job_id and e.version > $3 order by e.version)`,EVENTS_OF=`array(
  select event::text from @events e
  where e.workspace_id = j.workspace_id and e.job_id = j.job_id order by e.version)`;var AT_ONCE=250,IN_A_ROW=25,LATE_ENDS=1e3;function createIndexKeeper({database,blobs}){let unusable=new Set,written="",indexedEnds=0;async function step(){let stale2=await database.
read("look for changed jobs",STALE,[database.workspaceId,Math.max(0,indexedEnds-LATE_ENDS),[...unusable],AT_ONCE]);if(stale2.length===0){let[row]=await database.
read("read the last end",LAST_END,[database.workspaceId]);return indexedEnds=Number(row?.last??0),!1}let batch=stale2.map(({job_id,version:version2})=>`${job_id}\
 ${version2}`).join(),isAgain=batch===written;written=batch;let rows=[];for(let[at,each]of stale2.entries()){at%IN_A_ROW===0&&await(0,import_promises2.setImmediate)();
let row=isAgain?void 0:await rowOf3(each);row===void 0?unusable.add(each.job_id):rows.push(row)}return await database.repeat("index jobs",WRITE,[database.workspaceId,
JSON.stringify(rows)]),!0}async function rowOf3({job_id,version:version2,events:stored}){try{let folded=foldEvents(job_id,stored);if(folded===void 0)return;let{
job,events}=folded,traits=traitsOf(job),words=wordsOfTexts(textsOf(job,events,await headsOf(blobs,events)));return[job_id,version2,traits.state,traits.needs,traits.
to,traits.from,traits.scope??null,JSON.stringify(traits.labels),traits.conversation,traits.priority,Date.parse(traits.created_at),Date.parse(traits.updated_at),
Date.parse(traits.since),traits.cost_usd,traits.run_ms,words.join(" "),isFinal(job),job.expunged===!0]}catch(error){if(error instanceof RelayError)return;throw error}}
return{step}}var STALE=`
  select j.job_id, j.version, ${EVENTS_OF} as events
    from @jobs j left join @job_index i on i.workspace_id = j.workspace_id and i.job_id = j.job_id
   where j.workspace_id = $1 and (j.end_number is null or j.end_number > $2::bigint)
     and i.version is distinct from j.version and j.job_id <> all($3::text[])
   order by j.end_number desc nulls first, j.job_id limit $4`,LAST_END="select max(end_number)::text as last from @jobs where workspace_id = $1 and end_number i\
s not null",WRITE=`
  with given as (
    select e ->> 0 as job_id, (e ->> 1)::int as version, e ->> 2 as state, e ->> 3 as needs, e ->> 4 as receiver,
           e ->> 5 as sender, e ->> 6 as scope,
           array(select json_array_elements_text((e ->> 7)::json)) as labels, e ->> 8 as conversation,
           (e ->> 9)::int as priority, (e ->> 10)::float8 as created_ms, (e ->> 11)::float8 as updated_ms,
           (e ->> 12)::float8 as since_ms, (e ->> 13)::float8 as cost_usd, (e ->> 14)::float8 as run_ms,
           e ->> 15 as words, (e ->> 16)::boolean as ended, (e ->> 17)::boolean as expunged
      from jsonb_array_elements($2::jsonb) as e
  ),
  sound as (
    select job_id from @jobs
     where workspace_id = $1 and not expunged
       and job_id = any(array(select job_id from given where ended and not expunged))
     order by job_id for share
  ),
  written as (
  insert into @job_index as i (workspace_id, job_id, version, state, needs, receiver, sender, scope, labels,
    conversation, priority, created_ms, updated_ms, since_ms, cost_usd, run_ms)
  select $1, job_id, version, state, needs, receiver, sender, scope, labels, conversation, priority, created_ms,
    updated_ms, since_ms, cost_usd, run_ms
    from given where not ended or expunged or job_id in (select job_id from sound)
  order by job_id
  on conflict (workspace_id, job_id) do update set
    version = excluded.version, state = excluded.state, needs = excluded.needs, receiver = excluded.receiver,
    sender = excluded.sender, scope = excluded.scope, labels = excluded.labels,
    conversation = excluded.conversation, priority = excluded.priority, created_ms = excluded.created_ms,
    updated_ms = excluded.updated_ms, since_ms = excluded.since_ms, cost_usd = excluded.cost_usd,
    run_ms = excluded.run_ms
    where i.version <= excluded.version
  returning job_id
  )
  insert into @job_words (workspace_id, job_id, words)
  select $1, job_id, array_to_tsvector(string_to_array(words, ' '))
    from given where job_id in (select job_id from written) order by job_id
  on conflict (workspace_id, job_id) do update set words = excluded.words`;function whichOf(workspaceId,request){let{filter,query,nowMs,dismissed}=request,values=[workspaceId],is=(value,type)=>`$${values.push(value)}::${type}`,group=`c\
ase when needs is not null then 'needs' when state in ('running', 'queued') then state
    when state = 'failed' and updated_ms > ${is(nowMs-864e5,"float8")} and job_id <> all(${is([...dismissed],"text[]")}) then 'failed'
    else 'ended' end`,parts=["workspace_id = $1"],{states,needs,to,from,label,conversation,since,seenBy}=filter;if(states!==void 0&&parts.push(`state = any(${is(
[...states],"text[]")})`),needs!==void 0&&parts.push(`needs = any(${is([...needs],"text[]")})`),to!==void 0&&parts.push(`receiver = ${is(to,"text")}`),from!==void 0&&
parts.push(`sender = ${is(from,"text")}`),label!==void 0&&parts.push(`${is(label,"text")} = any(labels)`),conversation!==void 0&&parts.push(`conversation = ${is(
conversation,"text")}`),since!==void 0&&parts.push(`updated_ms >= ${is(Date.parse(since),"float8")}`),filter.group!==void 0&&parts.push(`(${group}) = ${is(filter.
group,"text")}`),seenBy!==void 0&&"scope"in seenBy&&parts.push(`scope = ${is(seenBy.scope,"text")}`),seenBy!==void 0&&"agent"in seenBy){let agent=is(seenBy.agent,
"text");parts.push(`(receiver = ${agent} or sender = ${agent})`)}if(query!==void 0){let lexemes=lexemesOf(query);if(lexemes===void 0)return;let words=is(lexemes,
"tsquery");parts.push(`job_id = any(array(select job_id from @job_words where workspace_id = $1 and words @@ ${words}))`)}return{condition:parts.join(" and "),group,
values}}function lexemesOf(text){let query=queryOf(text);if(query===void 0)return;let whole=query.words.map(word=>formsOf(word).map(form=>`'${form}'`)),last=formsOfLast(
query.last).map(({form,isWhole})=>`'${form}'${isWhole?"":":*"}`);return[...whole,last].map(forms=>`(${forms.join(" | ")})`).join(" & ")}var MISSING="Some jobs are still being read; ask again in a moment.";function createFinder(on){let{database}=on,keeper=createIndexKeeper(on),closing=new AbortController,
filling;async function update(withinMs){return filling!==void 0&&!await hasEnded(filling,withinMs)?MISSING:(filling??=fill2().finally(()=>{filling=void 0}),await hasEnded(
filling,withinMs)?void 0:MISSING)}async function fill2(){for(;!closing.signal.aborted&&await keeper.step(););}async function page2(which,order,{after,limit}){let{
condition,group,values}=which,[k0,k1,k2]=keysOf(order,group),is=(value,type)=>`$${values.push(value)}::${type}`,start=after===void 0?"":`where ${afterPlace(after,
is)}`;return(await database.read("find jobs",`select job_id, json_build_array(k0, k1, k2) as key from (
         select job_id, ${group} as "group", ${k0} as k0, ${k1} as k1, ${k2} as k2 from @job_index where ${condition}${rangeOf(order,after,is)}
       ) as found ${start} order by k0, k1, k2, job_id limit ${is(limit,"int")}`,values)).map(({job_id,key})=>({job_id,key}))}async function count(request){let tally=emptyTally(),
which=whichOf(database.workspaceId,request);if(which===void 0)return tally;let{condition,group,values}=which,rows=await database.read("count jobs",`select ${group}\
 as "group", state, receiver as "to", conversation, labels, count(*)::int as count
         from @job_index where ${condition} group by 1, 2, 3, 4, 5`,values);for(let row of rows)addCount(tally,row);return tally}return{async count(request){let missing2=await update(
request.withinMs);return{tally:await count(request),missing:missing2}},async page({sort,direction,after,limit,...request}){let missing2=await update(request.withinMs),
which=whichOf(database.workspaceId,request);if(which===void 0)return{places:[],isLast:!0,missing:missing2};let places=await page2(which,{sort,direction},{after,
limit:limit+1});return{places:places.slice(0,limit),isLast:places.length<=limit,missing:missing2}},async children(jobId){return{job_ids:(await database.read("li\
st the children of a job",CHILDREN,[database.workspaceId,jobId])).map(({job_id})=>job_id),missing:void 0}},close(){closing.abort()}}}var CHILDREN=`
  select job_id from @jobs where workspace_id = $1 and parent_id = $2 order by created_at, job_id`;function keysOf({sort,direction},group){let sign=direction===
"asc"?"":"-";switch(sort){case"created":return["0",`${sign}created_ms`,"0"];case"updated":return["0",`${sign}updated_ms`,"0"];case"cost":return["(cost_usd is nu\
ll)::int",`coalesce(${sign}cost_usd, 0)`,"0"];case"duration":return["(run_ms is null)::int",`coalesce(${sign}run_ms, 0)`,"0"];case"listing":return[`array_positi\
on('{${GROUPS.join(",")}}'::text[], ${group}) - 1`,"case when needs is not null or state = 'running' then since_ms when state = 'queued' then -priority else -up\
dated_ms end","case when needs is null and state = 'queued' then created_ms else 0 end"]}}function afterPlace({key,job_id},is){let[k0,k1,k2]=key.map(each=>is(each,
"float8"));return`(k0, k1, k2, job_id) > (${k0}, ${k1}, ${k2}, ${is(job_id,"text")} collate "C")`}function rangeOf({sort,direction},after,is){if(after===void 0||
sort!=="created"&&sort!=="updated")return"";let value=is(direction==="asc"?after.key[1]:-after.key[1],"float8");return` and ${sort}_ms ${direction==="asc"?">=":
"<="} ${value}`}async function hasEnded(work,withinMs){let timer,isOver=new Promise(resolve=>{timer=setTimeout(()=>resolve(!1),withinMs)}),ended2=work.then(()=>!0);
return ended2.catch(()=>{}),Promise.race([ended2,isOver]).finally(()=>clearTimeout(timer))}var TAKES={none:0,reads:1,all:2};function takersOf({writes:writes2}){return writes2?[TAKES.all]:[TAKES.reads,TAKES.all]}function createAnnouncer({signals,topics}){function changed2(jobId,{watched,woken}){for(let topic of watched)signals.signal(topic,topic===topics.jobs?jobId:"");
woken!==void 0&&signals.wake(woken)}async function ready(next){signals.signal(topics.agent(next.agent)),await signals.wakeOne(next.agent,takersOf(next)).catch(()=>{})}
return{changed:changed2,ready}}function topicsOf(topics,job,effects){return[topics.jobs,...job.version>1?[topics.job(job.job_id)]:[],...effects.isReady?[topics.
agent(job.to)]:[],...effects.notification===void 0?[]:[topics.inbox(job.from.agent)]]}function createCache(){let kept=new Map;return{get:jobId=>kept.get(jobId),keep(folded){let{job}=folded;if(kept.delete(job.job_id),job.task.prompt.length>65536)return;
kept.set(job.job_id,folded);let[oldest]=kept.keys();kept.size>256&&oldest!==void 0&&kept.delete(oldest)},forget:jobId=>{kept.delete(jobId)}}}var import_node_crypto4=require("node:crypto");function createdAfter(event,lastCreatedMs){return Date.parse(event.at)>lastCreatedMs?event:{...event,at:new Date(lastCreatedMs+1).toISOString()}}function causeOf(parent){if(parent.state!=="cancelled")return;let why=parent.reason===void 0?"":`: ${parent.reason}`;return{by:parent.by,reason:`Job "${parent.job_id}\
", whose turn sent it, was cancelled${why}`}}var JobSummary=strictObject({job_id:string2(),state:_enum(JOB_STATES),to:string2(),from:string2(),headline:string2(),labels:array(string2()),attempts:wholeNumber(
0),write:boolean2(),created_at:Instant,updated_at:Instant,scope:optional(AgentId),blocked:optional(boolean2()),model:optional(string2()),spent:optional(Spent)}),
HEADLINE=80;function summarize(job){return{job_id:job.job_id,state:job.state,to:job.to,from:job.from.agent,headline:headline(job.task.prompt),labels:job.labels,
attempts:job.attempts,write:job.task.write===!0,created_at:job.created_at,updated_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope},...isBlocked(job)?
{blocked:!0}:{},...job.task.model===void 0?{}:{model:job.task.model},...job.spent===void 0?{}:{spent:job.spent}}}var SURROGATE=/[\ud800-\udfff]/;function headline(prompt){
let line=prompt.trimStart().split(`
`,1)[0]?.trimEnd()??"";if(line.length<=HEADLINE)return line;let start=line.slice(0,2*(HEADLINE+1));if(!SURROGATE.test(start))return`${line.slice(0,HEADLINE-1)}\u2026`;
let characters=Array.from(start);return characters.length>HEADLINE?`${characters.slice(0,HEADLINE-1).join("")}\u2026`:line}function effectsOf({before,after,event,isUnsettled=!1}){let hasEnded2=isFinal(after);return{notification:notificationOf(after,event),row:hasEnded2?summarize(after):
void 0,isReady:after.state==="queued"&&!isUnsettled,next:hasEnded2?nextAfter({before,after,isUnsettled}):"later",hold:holdAfter({before,after,event,isUnsettled}),
cancelsDependents:after.state==="cancelled"}}function holdAfter({before,after,event,isUnsettled}){let[wasRunning,isRunning]=[before?.state==="running",after.state===
"running"];return wasRunning===isRunning?"unchanged":isRunning?"taken":isUnsettled===!0||event==="cancel"||event==="expire"?"stopping":"over"}function nextAfter({
before,after,isUnsettled}){return isUnsettled===!0?"later":(before===void 0||before.state==="running")&&wasEndedByOthers(after)?"when stopped":"now"}function notificationOf(job,event){
if(event==="ask")return"question";if(!(event==="enqueue"||job.state==="queued"||job.state==="running")&&!(job.flow!==void 0&&isFinal(job))&&!(job.state==="needs\
_review"&&job.phase==="before")&&!(job.state==="cancelled"&&"agent"in job.by&&job.by.agent===job.from.agent))return job.state}var ENDED_BY_OTHERS=new Set(["canc\
elled","expired","needs_recovery"]);function wasEndedByOthers({state}){return ENDED_BY_OTHERS.has(state)}function isLarge(event){return holdsResult(event)?Buffer.byteLength(event.result?.output??"")>262144:!1}async function setOutputAside(event,put){if(!holdsResult(
event)||event.result===void 0)return event;let output_blob=await put({token:event.token,text:event.result.output}),result={...event.result,output:"",output_blob};
return{...event,result}}function holdsResult(event){return event.type==="complete"||event.type==="flag"||event.type==="check"}function jobNotFound(jobId,advice="List the jobs to see their ids."){let named=jobId.slice(0,80),message=`Cannot find job "${named}" in this workspace: no such \
job. ${advice}`;return new RelayError("JOB_NOT_FOUND",message,{details:{job_id:named}})}function cursorInvalid(){let message='Cannot list jobs: "cursor" is not \
a cursor of a listing. Use next_cursor of the previous page unchanged, or omit it.';return new RelayError("CURSOR_INVALID",message)}function jobContested(jobId,tries){
let message=`Cannot change job "${jobId}": other processes changed it first, ${tries} times in a row. Try again.`;return new RelayError("JOB_CONTESTED",message)}function problemOf(error){let issue2=error.issues[0];return issue2===void 0?{path:"",problem:"unknown reason"}:{path:issue2.path.map(String).join("."),problem:phraseOf(
issue2)}}function phraseOf(issue2){switch(issue2.code){case"unrecognized_keys":return`unknown field ${issue2.keys.map(key=>JSON.stringify(key.slice(0,80))).join(
", ")}`;case"invalid_type":return`must be ${NAMES[issue2.expected]??issue2.expected}`;case"too_big":return`must be at most ${issue2.maximum}${UNITS[issue2.origin]??
""}`;case"too_small":return`must be at least ${issue2.minimum}${UNITS[issue2.origin]??""}`;case"invalid_value":return`must be ${issue2.values.map(value=>JSON.stringify(
value)).join(" or ")}`;case"invalid_key":{let[inner]=issue2.issues;return inner===void 0?"has the wrong name":`the name ${phraseOf(inner)}`}default:return issue2.
message==="Invalid input"?"has the wrong shape":issue2.message}}var NAMES={string:"a string",number:"a number",int:"a whole number",boolean:"true or false",array:"\
a list",object:"an object",record:"an object"},UNITS={string:" characters",array:" items"};function stampEvent(event,stamp2){let{jobId,version:version2,writer}=stamp2,checked=checkEvent({format:1,version:version2,...event,writer});if(checked.success)return{
event:checked.data,json:JSON.stringify(checked.data)};let{path:field,problem}=problemOf(checked.error),message=`Cannot write "${event.type}" of job "${jobId}": ${field}\
 is not acceptable: ${problem}. Nothing was changed.`;throw new RelayError("INPUT_INVALID",message,{details:{job_id:jobId,field}})}function conversationOf({to,task}){return task.conversation_key===void 0?void 0:{agent:to,key:task.conversation_key}}function createConversations({workspaceId}){
async function lock(by2,{agent,key}){let name=JSON.stringify(["durable-relay",workspaceId,agent,key]);await by2.run("lock a conversation","select pg_advisory_xa\
ct_lock(hashtextextended($1, 0))",[name])}async function look(by2,{agent,key}){let[found]=await by2.run("read a conversation",LOOK,[workspaceId,agent,key]);return found??
{lastMs:0,isBusy:!1}}async function handOn(by2,{agent,key}){let[next]=await by2.run("continue a conversation",HAND_ON,[workspaceId,agent,key]);return next}return{
lock,look,handOn}}var OF_CONVERSATION="workspace_id = $1 and agent = $2 and conversation = $3",LOOK=`
  select
    coalesce((select extract(epoch from created_at) * 1000 from @jobs
      where ${OF_CONVERSATION} order by created_at desc limit 1), 0)::float8 as "lastMs",
    exists (select from @jobs where ${OF_CONVERSATION} and (end_number is null or held)) as "isBusy"`,HAND_ON=`
  update @jobs set waits = false
  where workspace_id = $1 and waits and job_id = (
      select job_id from @jobs where ${OF_CONVERSATION} and end_number is null
      order by created_at, job_id limit 1)
    and not exists (
      select from @jobs where ${OF_CONVERSATION} and (end_number is null or held)
        and (state = 'running' or (state <> 'queued' and held)))
  returning agent, writes`;var JOB_KINDS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"],MESSAGE_KINDS=["mention","direct","reply","unread","bounce\
d"],FLOW_KINDS=["flow_completed","flow_failed","flow_cancelled"],NOTIFICATION_KINDS=[...JOB_KINDS,...MESSAGE_KINDS,...FLOW_KINDS];function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text,basis){let sum=basis;for(let index=0;index<
text.length;index+=1)sum=Math.imul(sum^text.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject2(
value))return;let{session,agent,host_name,works,started_at}=value,process2=parseProcess(value.process);if(typeof session!="string"||typeof agent!="string"||process2===
void 0||typeof works!="boolean"||typeof started_at!="string"||host_name!==void 0&&typeof host_name!="string")return;let client=parseProcess(value.client),names=namesOf2(
value.names),takes=namesOf2(value.takes);return{session,agent,process:process2,client,host_name,works,...value.talks===!0?{talks:!0}:{},...names.length===0?{}:{
names},...takes.length===0?{}:{takes},started_at}}function namesOf2(value){return Array.isArray(value)?value.filter(name=>typeof name=="string"):[]}function parseProcess(value){
if(!isObject2(value))return;let{pid,start,boot_id,pid_ns,host:host2}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start!="strin\
g"||typeof boot_id!="string")&&!(pid_ns!==void 0&&typeof pid_ns!="string")&&!(host2!==void 0&&typeof host2!="string"))return{pid,start,boot_id,...pid_ns===void 0?
{}:{pid_ns},...host2===void 0?{}:{host:host2}}}function isObject2(value){return typeof value=="object"&&value!==null}var SUBJECT_KINDS=["job","message","question","action","flow"];function jobSubject(id){return{kind:"job",id}}function flowSubject(id){return{kind:"flow",id}}function messageSubject(id){
return{kind:"message",id}}function senderNotification(job,kind){let{agent,session}=job.from;return{subject:jobSubject(job.job_id),recipient:agent,kind,version:job.version,at:job.updated_at,
owner:session===void 0?void 0:sessionTag(session)}}function storedNotification(facts){return{...facts,item_id:itemIdOf(facts),event:`${facts.version}-${facts.kind}`}}function itemIdOf(facts){let{subject,kind,version:version2,
at,owner,sender,expires_at}=facts,id=subject.kind==="job"?subject.id:`${subject.kind}.${subject.id}`,by2=sender===void 0?"":`@${sender}`,until=expires_at===void 0?
"":`!${timeWord(expires_at)}`,to=owner===void 0?"":`~${owner}`;return`${timeWord(at)}-${id}-${version2}-${kind}${to}${by2}${until}`}var ITEM=/^([0-9a-z]{9})-(?:([a-z2-7]{26})|(message|flow)\.([A-Za-z0-9._-]+))-(\d{1,15})-([a-z_]+)(?:~([0-9a-f]{12}))?(?:@([A-Za-z0-9][A-Za-z0-9._-]*))?(?:!([0-9a-z]{9}))?$/,
LONGEST_ID=255;function parseItemId(itemId,recipient){if(itemId.length>LONGEST_ID)return;let[,time2="",jobId,about,aboutId="",version2="",word,owner,sender,expiry]=ITEM.
exec(itemId)??[],[kinds,subject]=subjectOfId({jobId,about,aboutId}),kind=kinds.find(known=>known===word);if(kind!==void 0)return{item_id:itemId,subject,recipient,
event:`${version2}-${kind}`,kind,version:Number(version2),at:timeOf2(time2),owner,...sender===void 0?{}:{sender},...expiry===void 0?{}:{expires_at:timeOf2(expiry)}}}
function subjectOfId({jobId,about,aboutId}){return jobId!==void 0?[JOB_KINDS,jobSubject(jobId)]:about==="flow"?[FLOW_KINDS,flowSubject(aboutId)]:[MESSAGE_KINDS,
messageSubject(aboutId)]}function timeWord(at){return Date.parse(at).toString(36).padStart(9,"0")}function timeOf2(word){return new Date(Number.parseInt(word,36)).
toISOString()}function isAwake(lock){return`not pg_try_advisory_xact_lock_shared(${lock}, session)`}function WATCHED(topics){return`array(select distinct topic from @watchers\
 where topic = any(${topics}::text[]))`}var NOW="-infinity";function rowOf(job){let{task}=job,notBefore=job.state==="queued"?job.not_before:void 0,isDelayed=notBefore!==void 0&&notBefore>job.updated_at;
return{version:job.version,format:1,state:job.state,agent:job.to,writes:task.write===!0,rank:-job.priority,created_at:job.created_at,not_before:notBefore??null,
due:isDelayed?notBefore:NOW,expires_at:job.expires_at??null,conversation:task.conversation_key??null,parent_id:job.parent?.job_id??null,token:job.token,ended_at:isFinal(
job)?job.updated_at:null,expunged:job.expunged===!0,summary:JSON.stringify(summarize(job))}}async function insertJob(by2,keys,{accepted,waits}){let{job,json:json2,writer,effects}=accepted,row=rowOf(job),parts=createParts(keys,job),{is}=parts,born=`born\
 as (
    insert into @jobs (workspace_id, job_id, version, format, state, agent, writes, rank, created_at, not_before,
      due, expires_at, conversation, waits, parent_id, summary)
    values ($1, $2, 1, ${is(row.format)}, ${is(row.state)}, ${is(row.agent)}, ${is(row.writes)}, ${is(row.rank)},
      ${is(row.created_at)}, ${is(row.not_before)}, ${is(row.due)}, ${is(row.expires_at)}, ${is(row.conversation)},
      ${is(waits)}, ${is(row.parent_id)}, ${is(row.summary)})
    on conflict do nothing
    returning agent
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event)
    select $1, $2, 1, ${is(writer)}, ${is(json2)} from born
  )`,orphaned=row.parent_id===null?"":`, orphaned as (
    update @jobs set cancels = true
    where workspace_id = $1 and job_id = ${is(row.parent_id)} and state = 'cancelled'
  )`,{choosing,woken}=parts.waking("born",effects.isReady&&!waits),text=`
  with ${born}${orphaned}${choosing}
  select (select count(*)::int from born) as done, ${woken},
    ${parts.watched(topicsOf(keys.topics,job,effects))} as watched`;return outcomeOf(await by2.run("create a job",text,parts.values))}async function updateJob(by2,keys,accepted){
let{job,json:json2,writer,effects}=accepted,row=rowOf(job),parts=createParts(keys,job),{is}=parts,version2=is(job.version),moved=`moved as (
    update @jobs set version = ${version2}, format = greatest(format, ${is(row.format)}), state = ${is(row.state)}, agent = ${is(row.agent)},
      not_before = ${is(row.not_before)}, due = ${is(row.due)}, expires_at = ${is(row.expires_at)},
      token = ${is(row.token)}, summary = ${is(row.summary)}${cancelling(effects)}${ending(row.ended_at,is)}${holding(accepted,is)}
    where workspace_id = $1 and job_id = $2 and version = ${version2}::int - 1
    returning agent
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event)
    select $1, $2, ${version2}, ${is(writer)}, ${is(json2)} from moved
  )`,notified=notifying(job,effects.notification,is),{choosing,woken}=parts.waking("moved",effects.isReady),text=`
  with ${moved}${notified}${choosing}
  select (select count(*)::int from moved) as done, ${woken},
    ${parts.watched(topicsOf(keys.topics,job,effects))} as watched`;return outcomeOf(await by2.run("change a job",text,parts.values))}function outcomeOf([answer]){
let{done=0,session,number:number4,watched=[]}=answer??{},isWoken=typeof session=="number"&&typeof number4=="number";return{isFirst:done>0,watched,woken:isWoken?
{session,number:number4}:void 0}}function createParts({workspaceId,lock},job){let values=[workspaceId,job.job_id],is=value=>`$${values.push(value)}`;function waking(done,isReady){
if(!isReady)return{choosing:"",woken:"null as session, null as number"};let takes=`${is(takersOf({writes:job.task.write===!0}))}::int[]`;return{choosing:`, chos\
en as (
    select s.workspace_id, s.agent, s.session, s.place from @sleepers s
    where s.workspace_id = $1 and s.agent = (select agent from ${done}) and takes = any(${takes})
      and ${isAwake(is(lock))}
    order by array_position(${takes}, takes::int), armed_at
    limit 1 for update of s skip locked
  ), woken as (
    update @sleepers set takes = null
    where (workspace_id, agent, session, place) = (select workspace_id, agent, session, place from chosen)
    returning session, number
  )`,woken:"(select session from woken) as session, (select number from woken) as number"}}return{values,is,waking,watched:topics=>WATCHED(is(topics))}}function cancelling({
cancelsDependents}){return cancelsDependents?", cancels = true":""}function ending(endedAt,is){return endedAt===null?"":`,
      ended_at = coalesce(ended_at, ${is(endedAt)}::timestamptz),
      end_number = case when end_number is null then nextval('@ends') else end_number end`}function holding({job,effects},is){switch(effects.hold){case"unchange\
d":return"";case"over":return", held = false";case"stopping":return", held = true, seen_at = @now";case"taken":{let leaseMs=is(job.state==="running"?job.lease.lease_ms:
0);return`,
      held = true, lease_ms = ${leaseMs}::int, lease_ends_at = @now + ${leaseMs}::int * interval '1 ms',
      seen_at = @now, over_since = null`}}}function notifying(job,kind,is){if(kind===void 0)return"";let item=storedNotification(senderNotification(job,kind));return`\
, notified as (
    insert into @notifications (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
    select $1, ${is(item.recipient)}, ${is(item.item_id)}, 'job', $2, ${is(item.event)}, ${is(item.kind)},
      ${is(item.version)}, ${is(item.at)}, ${is(item.owner??null)}
    from moved
    on conflict do nothing
  )`}var MAX_TRIES=200,LOST2={isReady:!0,notification:"completed"};function createChange(on){let{database,events,cache,blobs,announcer,reported}=on,keys={workspaceId:database.
workspaceId,lock:on.lock,topics:on.topics},conversations=createConversations(database);async function create(first){let writer=newWriter();for(let tries=0;tries<
MAX_TRIES;tries+=1)try{let created=await insert(first,writer);if(created!==void 0)return{created:!0,job:created};let stored=await existing(first.job_id);return{
created:stored.events[0]?.writer===writer,job:stored.job}}catch(error){if(!(error instanceof CommitUnknown))throw error}throw jobContested(first.job_id,MAX_TRIES)}
async function insert(first,writer){let conversation=conversationOf(first),{accepted,outcome}=conversation===void 0?await insertWith({run:database.write},first,
{writer,waits:!1}):await database.transaction("create a job",async by2=>{await conversations.lock(by2,conversation);let{lastMs,isBusy:waits}=await conversations.
look(by2,conversation);return insertWith(by2,createdAfter(first,lastMs),{writer,waits})}),{job,event}=accepted;if(outcome.isFirst)return cache.keep({job,events:[
event]}),announcer.changed(job.job_id,outcome),job}async function insertWith(by2,event,{writer,waits}){let accepted=acceptedFor(void 0,{event,durable:!0},writer);
return{accepted,outcome:await insertJob(by2,keys,{accepted,waits})}}async function change(jobId,decide){let writer=newWriter(),isInDoubt=!1;for(let tries=0;tries<
MAX_TRIES;tries+=1){if(isInDoubt){let{job,events:written}=await existing(jobId);if(written.some(event=>event.writer===writer))return announcer.changed(jobId,{watched:topicsOf(
on.topics,job,LOST2),woken:void 0}),{changed:!0,job}}let done=await changeOnce(jobId,decide,writer);if(done!=="unknown"&&done!=="late")return done;isInDoubt||=done===
"unknown"}throw jobContested(jobId,MAX_TRIES)}async function changeOnce(jobId,decide,writer){let guess=cache.get(jobId),guessed=guess&&planFrom(guess,decide),plan=guessed!==
void 0&&fitsCached(guessed)?guessed:planFrom(await existing(jobId),decide),{at,proposal}=plan;if(plan.outcome==="refused")throw plan.refusal;if(plan.outcome==="\
same"||proposal===void 0)return{changed:!1,job:at.job};let{event}=proposal,written=isLarge(event)?await setOutputAside(event,of=>blobs.put({jobId,...of})):event;
return write(at,acceptedFor(at.job,{...proposal,event:written},writer))}async function write(at,accepted){let{job,event}=accepted;cache.forget(job.job_id);try{await beforeEnd(
accepted);let{next,...outcome}=await store(at.job,accepted);return outcome.isFirst?(cache.keep({job,events:[...at.events,event]}),announcer.changed(job.job_id,outcome),
next!==void 0&&await announcer.ready(next),{changed:!0,job}):"late"}catch(error){if(error instanceof CommitUnknown)return"unknown";throw error}}async function beforeEnd({
job,effects}){(effects.hold==="over"||effects.hold==="stopping")&&await reported(job.job_id)}async function store(before,accepted){let conversation=conversationOf(
before);return conversation===void 0||!isFinal(accepted.job)?updateJob({run:database.write},keys,accepted):database.transaction("change a job",async by2=>{await conversations.
lock(by2,conversation);let outcome=await updateJob(by2,keys,accepted),next=outcome.isFirst?await conversations.handOn(by2,conversation):void 0;return{...outcome,
next}})}async function existing(jobId){let folded=await events.read(jobId);if(folded===void 0)throw jobNotFound(jobId);return folded}return{create,change}}var PROCESS=(0,import_node_crypto4.randomBytes)(
9).toString("base64url"),writes=0;function newWriter(){return writes+=1,`${PROCESS}.${writes}`}function acceptedFor(before,{event:proposed,unsettled:isUnsettled},writer){
let jobId=before?.job_id??("job_id"in proposed?proposed.job_id:""),version2=(before?.version??0)+1,{event,json:json2}=stampEvent(proposed,{jobId,version:version2,
writer}),next=transition(before,event);if(next.outcome!=="changed")throw new Error(`Cannot write an event of job "${jobId}": it changes nothing.`);let effects=effectsOf(
{before,after:next.job,event:event.type,isUnsettled});return{job:next.job,event,json:json2,writer,effects}}function planFrom(at,decide){let proposal=decide(at.job);
if(proposal===void 0)return{at,proposal,outcome:"none"};let next=transition(at.job,proposal.event);return next.outcome!=="refused"?{at,proposal,outcome:next.outcome}:
{at,proposal,outcome:"refused",refusal:new RelayError(next.code,next.message)}}function fitsCached({at,proposal,outcome}){return proposal===void 0||outcome!=="c\
hanged"?!1:at.job.state==="running"&&"token"in proposal.event}function claimRefused(job,{agent},at){let why=job.to===agent?whyNotClaimed(job,at):`it is for agent "${job.to}"`,message=`Cannot claim job "${job.job_id}": ${why}\
. Omit the id to take the next job that waits for you.`;return new RelayError("STATE_REFUSED",message)}function whyNotClaimed(job,{now,isHeld}){if(job.state!=="\
queued")return`it is ${job.state}`;if(isHeld)return"its previous turn has not ended yet, or a worker is just claiming it";let waitsUntil=delayedUntil(job,now);return waitsUntil!==
void 0?`it waits until ${waitsUntil}`:"another job of its conversation goes first"}var SHORTAGES=new Set(["EMFILE","ENFILE","ENOMEM","EAGAIN","EINTR"]);function isUnusable(error){if(!(error instanceof RelayError))return!1;if(error.code==="JOB_\
DAMAGED"||error.code==="STORE_FORMAT_UNKNOWN")return!0;let{system_code,sqlstate}=error.details,isOfEveryJob=SHORTAGES.has(String(system_code))||sqlstate!==void 0;
return error.code==="STORE_WRITE_FAILED"&&!isOfEveryJob}var DUE=`
  select ctid from @jobs
  where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits
    and due > '-infinity' and due <= @now`,OBSTACLES=`
  select job_id, null as parent_id from @jobs
  where workspace_id = $1 and agent = $2 and state = 'queued' and not held and expires_at <= @now
  union all
  select c.job_id, c.parent_id from @jobs p join @jobs c on c.workspace_id = p.workspace_id and c.parent_id = p.job_id
  where p.workspace_id = $1 and p.cancels and c.agent = $2 and c.state = 'queued' and not c.held
  limit 100`,CLAIM=(writes2,isNamed)=>`
  with ready as (
    select job_id from @jobs j
    where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits and due = '-infinity'
      ${writes2?"":"and not writes"}
      and format <= $3 and job_id <> all($4::text[])
      and ${isNamed?"job_id = $5":"$5::text is null"}
      and (expires_at is null or expires_at > @now)
      and (parent_id is null or 'cancelled' is distinct from (
        select state from @jobs p where p.workspace_id = $1 and p.job_id = j.parent_id))
    order by rank, created_at, job_id
    limit 1 for update skip locked
  ), taken as (
    update @jobs j set version = version + 1, state = 'running', token = version + 1, held = true,
      lease_ms = $6, lease_ends_at = @now + $6::int * interval '1 ms', seen_at = @now, over_since = null,
      format = greatest(format, $3)
    where workspace_id = $1 and job_id = (select job_id from ready)
    returning workspace_id, job_id, version, greatest(@now, not_before) as at
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event)
    select workspace_id, job_id, version, $7,
      ('{"version":' || version || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",' || $8)::json
    from taken
    returning event::text
  )
  select job_id, (select event from logged) as claim, ${EVENTS_OF} as events,
    ${WATCHED("array[$9, $10 || job_id]")} as watched,
    job_id is null and (exists (${DUE}) or exists (${OBSTACLES})) as blocked
  from (select 1) as one left join taken j on true`,PROMOTE=`
  update @jobs set due = '-infinity'
  where ctid = any(array(${DUE} order by due limit 100 for update skip locked))
  returning 1`,SET_ASIDE=`
  with undone as (
    delete from @events where workspace_id = $1 and job_id = $2 and version = $3
  )
  update @jobs set state = 'damaged', version = $3 - 1, held = false where workspace_id = $1 and job_id = $2 and version = $3`;var REASON="The answer to its claim was lost.";function createLostClaims(on){let{database,clock,change}=on,lost2=new Map;async function find(agent,writer){let jobId;
try{return jobId=(await claimsOf(agent,[writer]))[0]?.job_id,jobId}finally{jobId===void 0&&lost2.set(writer,{agent,untilMs:clock.monotonic()+6e4})}}async function release(agent){
let writers=[...lost2].flatMap(([writer,each])=>each.agent===agent?[writer]:[]);if(writers.length===0)return;let nowMs=clock.monotonic();for(let{job_id,token:token3,
writer}of await claimsOf(agent,writers)){let event={type:"release",at:new Date(clock.now()).toISOString(),token:token3,reason:REASON,untouched:!0};await change(
job_id,job=>job.state==="running"&&job.token===token3?{event,durable:!0}:void 0),lost2.delete(writer)}for(let writer of writers)(lost2.get(writer)?.untilMs??nowMs)<
nowMs&&lost2.delete(writer)}function claimsOf(agent,writers){return database.read("look for a claim",CLAIMS,[database.workspaceId,agent,writers])}return{find,release}}
var CLAIMS=`
  select job_id, token, writer from @jobs join @events using (workspace_id, job_id, version)
  where workspace_id = $1 and agent = $2 and held and writer = any($3::text[])`;var MOST_UNUSABLE=8,PROMOTE_MS=250,MOST_CLEARED=3;function createClaim(on){let{database,clock,events,cache,topics,announcer,change}=on,{workspaceId}=database,promotedAtMs=new Map,
lostClaims=createLostClaims({database,clock,change});return async request=>{let{job_id}=request;return job_id===void 0?claimNext(request):claimNamed(job_id,request)};
async function claimNext(request){let unusable=0,cleared=0;for(;;)try{await promoteWhenDue(request.agent);let job=await claimOne(request);if(job!=="blocked")return job;
if(cleared+=1,cleared>MOST_CLEARED||!await clearTheWay(request.agent))return}catch(error){if(!isUnusable(error)||(unusable+=1,unusable>=MOST_UNUSABLE))throw error}}
async function claimNamed(jobId,request){let advice="Omit the id to take the next job that waits for you.";if(!JobId.safeParse(jobId).success)throw jobNotFound(
jobId,advice);await promote(request.agent);let claimed2=await claimOne(request);if(typeof claimed2=="object")return claimed2;await clearTheWay(request.agent);let found=await events.
read(jobId);if(found===void 0)throw jobNotFound(jobId,advice);let[row]=await database.read("look at a job","select held from @jobs where workspace_id = $1 and j\
ob_id = $2",[workspaceId,jobId]);throw claimRefused(found.job,request,{now:clock.now(),isHeld:row?.held===!0})}async function claimOne(request){let avoid=[...request.
avoid??[]],job=await claimSurely(request,avoid);return typeof job!="object"&&avoid.length>0?claimSurely(request,[]):job}async function claimSurely(request,avoid){
for(await lostClaims.release(request.agent);;){let writer=newWriter();try{let[row]=await claimBy(request,avoid,writer);return isClaimed(row)?await accept(row):row?.
blocked===!0?"blocked":void 0}catch(error){if(!(error instanceof CommitUnknown))throw error;let jobId=await lostClaims.find(request.agent,writer);if(jobId===void 0)
continue;let found=await events.read(jobId);return found?.job.state==="running"?found.job:void 0}}}function claimBy(request,avoid,writer){let{limit}=request;return limit===
void 0?claimWith({run:database.write},request,{avoid,writer}):database.transaction("claim a job",async by2=>{let name=JSON.stringify(["durable-relay",workspaceId,
request.agent]);await by2.run("lock an agent","select pg_advisory_xact_lock(hashtextextended($1, 1))",[name]);let[row]=await by2.run("count the claims of an age\
nt","select count(*)::int as held from @jobs where workspace_id = $1 and agent = $2 and held",[workspaceId,request.agent]);return(row?.held??0)>=limit?[]:claimWith(
by2,request,{avoid,writer})})}function claimWith(by2,request,{avoid,writer}){let{agent,writes:writes2,lease_ms,job_id}=request,which=`${writes2?"":"read-only "}${job_id===
void 0?"next ":""}job`;return by2.run(`claim a ${which}`,CLAIM(writes2,job_id!==void 0),[workspaceId,agent,1,avoid,job_id??null,lease_ms,writer,claimJson(request,
clock,writer),topics.jobs,topics.job("")])}async function accept({job_id:jobId,events:before,claim:claim2,watched}){let stored=[...before,claim2];try{let folded=foldEvents(
jobId,stored);return folded?.job.state!=="running"?void 0:(cache.keep(folded),announcer.changed(jobId,{watched,woken:void 0}),folded.job)}catch(error){throw isUnusable(
error)&&await setAside3(jobId,stored.length),error}}async function setAside3(jobId,version2){await database.repeat("set a damaged job aside",SET_ASIDE,[workspaceId,
jobId,version2])}async function clearTheWay(agent){let found=await database.read("look for overdue jobs",OBSTACLES,[workspaceId,agent]);for(let{job_id,parent_id}of found){
let parent=parent_id===null?void 0:(await events.read(parent_id))?.job,cause=parent&&causeOf(parent),type={at:new Date(clock.now()).toISOString(),...cause===void 0?
{type:"expire"}:{type:"cancel",...cause}};await change(job_id,job=>job.state==="queued"?{event:type,durable:!0}:void 0).catch(unlessRefused)}return await promote(
agent)||found.length>0}async function promoteWhenDue(agent){let nowMs=clock.monotonic();nowMs-(promotedAtMs.get(agent)??0)<PROMOTE_MS||(promotedAtMs.set(agent,nowMs),
await promote(agent))}async function promote(agent){return(await database.repeat("look for delayed jobs",PROMOTE,[workspaceId,agent])).length>0}}function isClaimed(answer){
return typeof answer?.job_id=="string"}function unlessRefused(error){if(!(error instanceof RelayError)||error.code!=="STATE_REFUSED")throw error}function claimJson({
worker,lease_ms},clock,writer){let[now,monotonic]=[clock.now(),clock.monotonic()],{event}=stampEvent({type:"claim",at:new Date(now).toISOString(),worker,lease_ms,
lease_ends_monotonic_ms:Math.round(monotonic+lease_ms),lease_ends_at:new Date(now+lease_ms).toISOString()},{jobId:"",version:1,writer}),{version:_,at:__,...rest}=event;
return JSON.stringify(rest).slice(1)}var GRACE=.3333333333333333,FOREIGN_GRACE=1/2;function hasLapsed(leaseMs,{overForMs,isOurClock}){return overForMs>=leaseMs*(isOurClock?GRACE:FOREIGN_GRACE)}var GAP_MS=1e4,JUMP_MS=2e3;function createHolds(on){let{database,clock,events}=on,{workspaceId}=database,checked,resumedAtMs;function noteCheck(there){let now=clock.
monotonic(),gapMs=checked===void 0?0:now-checked.atMs,jumpMs=checked===void 0?0:Math.abs(there-checked.there-gapMs);(gapMs>GAP_MS||jumpMs>JUMP_MS)&&(resumedAtMs=
now),checked={atMs:now,there}}async function held(which={}){let isJudging=which.judge===!0;if(isJudging){let[row]=await database.repeat("check leases",NOTE_OVER,
[workspaceId]);noteCheck(row?.there??clock.now())}let rows=await database.read("list held jobs",HELD,[workspaceId,which.agent??null,which.job_id??null]),found=[];
for(let row of rows){let job=await heldJob(row,isJudging);job!==void 0&&found.push(job)}return found}async function heldJob(row,isJudging){let{job_id,agent}=row,
facts={job_id,agent,left_ms:row.left_ms??void 0,quiet_ms:Math.max(0,row.quiet_ms),isSilent:row.over_ms!==null};try{let folded=await events.read(job_id);if(folded===
void 0)return;let worker=isJudging?verdict(folded.job,row):"held";return{...facts,job:folded.job,worker}}catch(error){if(!(error instanceof RelayError)||!isUnusable(
error))throw error;let mayRun=(row.left_ms??0)>0;return{...facts,job:void 0,refusal:error,worker:mayRun?"held":"lapsed"}}}function verdict(job,{over_ms,lease_ms}){
if(job.state!=="running")return"held";if(liveness(job.lease.worker)==="dead")return"dead";if(over_ms===null)return"held";let watchedMs=resumedAtMs===void 0?1/0:
clock.monotonic()-resumedAtMs,overForMs=Math.min(over_ms,watchedMs);return hasLapsed(lease_ms,{overForMs,isOurClock:!1})?"lapsed":"held"}async function renew({job_id,
token:token3}){return(await database.repeat("renew a lease",RENEW,[workspaceId,job_id,token3])).length>0}return{held,renew}}var NOTE_OVER=`
  with noted as (
    update @jobs set
      over_since = case when lease_ends_at < @now then @now end,
      lease_ends_at = least(lease_ends_at, @now + lease_ms * interval '1 ms'),
      seen_at = least(seen_at, @now)
    where workspace_id = $1 and held and (
      (state = 'running' and over_since is null and lease_ends_at < @now)
      or over_since > @now + interval '2 s'
      or lease_ends_at > @now + lease_ms * interval '1 ms' + interval '2 s')
  )
  select (extract(epoch from @now) * 1000)::float8 as there`,HELD=`
  select job_id, agent, lease_ms,
    (extract(epoch from lease_ends_at - @now) * 1000)::float8 as left_ms,
    (extract(epoch from @now - seen_at) * 1000)::float8 as quiet_ms,
    (extract(epoch from @now - over_since) * 1000)::float8 as over_ms
  from @jobs
  where workspace_id = $1 and held and agent = coalesce($2, agent) and job_id = coalesce($3, job_id)
  order by job_id`,RENEW=`
  update @jobs set lease_ends_at = @now + lease_ms * interval '1 ms', seen_at = @now, over_since = null
  where workspace_id = $1 and job_id = $2 and state = 'running' and token = $3
  returning set_config('synchronous_commit', 'off', true)`;async function page(database,{of,to,after,limit}){let{text,placeOf:placeOf3}=PARTS[of],place=placeOf3(after),rows=await database.read(`list ${of} jobs`,text,[database.
workspaceId,limit+1,...of==="queued"?[to??null]:[],...place]),shown=rows.slice(0,limit),next=rows.length>limit?shown.at(-1)?.after:void 0;return{rows:shown.map(
row=>({row:listed(row),after:row.after})),next}}function listed({job_id,summary,events}){try{let folded=events?foldEvents(job_id,events):void 0;if(folded!==void 0)
return summarize(folded.job)}catch(error){if(!(error instanceof RelayError))throw error;return{job_id,message:error.message}}return JobSummary.parse(summary)}function byId(state){
return{text:`
      select job_id, summary, case when state in ('running', 'damaged') then ${EVENTS_OF} end as events, job_id as after
      from @jobs j
      where workspace_id = $1 and ${state} and job_id > $3
      order by job_id limit $2`,placeOf:(after="")=>[after]}}var PLACE="agent, held, waits, due, rank, created_at, job_id",PARTS={attention:byId("state in ('nee\
ds_review', 'needs_recovery', 'damaged')"),running:byId("state = 'running'"),queued:{text:`
      select job_id, summary,
        json_build_array(agent, held, waits, due, rank, created_at, job_id)::text as after
      from @jobs
      where workspace_id = $1 and state = 'queued' and agent = coalesce($3, agent)
        and ($4::text is null or
          (${PLACE}) > ($4, $5::boolean, $6::boolean, $7::timestamptz, $8::smallint, $9::timestamptz, $10))
      order by ${PLACE} limit $2`,placeOf:after=>after===void 0?Array(7).fill(null):placeIn(after)},ended:{text:`
      select job_id, summary, end_number::text as after
      from @jobs
      where workspace_id = $1 and end_number is not null and end_number < $3
      order by end_number desc limit $2`,placeOf:(after="9223372036854775807")=>{if(!/^\d{1,19}$/.test(after))throw cursorInvalid();return[after]}}};function placeIn(after){
let place=parse4(after);if(!Array.isArray(place)||place.length!==7)throw cursorInvalid();return place}function parse4(text){try{return JSON.parse(text)}catch{throw cursorInvalid()}}function createLookups({database,events}){let{workspaceId}=database;async function idsOf2(name,text,values){return(await database.read(name,text,[workspaceId,...values])).
map(({job_id})=>job_id)}return{find:async(prefix,limit)=>/^[a-z2-7]*$/.test(prefix)?idsOf2("look up an id",FIND,[prefix,limit]):[],queued:({agent,most})=>database.
read("list the queues",QUEUED,[workspaceId,agent??null,most]),dependents:jobId=>idsOf2("list the jobs that a job sent",DEPENDENTS,[jobId]),async ahead(job){let conversation=conversationOf(
job);if(conversation===void 0)return;let{agent,key}=conversation,[jobId]=await idsOf2("look for a job ahead",AHEAD,[agent,key,job.job_id,job.created_at]);return jobId===
void 0?void 0:readAhead(jobId)},async nextDue(agent,which){let writes2=which==="delayed"||which.writes,[row]=await database.read("look for the next job",NEXT_DUE,
[workspaceId,agent,writes2]);return row?.ready===!0&&which!=="delayed"?0:row?.due_ms??void 0}};async function readAhead(jobId){try{return(await events.read(jobId))?.
job}catch(error){if(!isUnusable(error))throw error;return{state:"unreadable",job_id:jobId}}}}var FIND=`
  select job_id from @jobs where workspace_id = $1 and job_id >= $2 and starts_with(job_id, $2)
  order by job_id limit $3`,QUEUED=`
  with recursive agents as (
    (select agent from @jobs where workspace_id = $1 and state = 'queued' order by agent limit 1)
    union all
    select (select agent from @jobs where workspace_id = $1 and state = 'queued' and agent > a.agent order by agent limit 1)
    from agents a where a.agent is not null
  )
  select agent, job_ids from (
    select a.agent, array(
      select job_id from @jobs q
      where q.workspace_id = $1 and q.state = 'queued' and q.agent = a.agent and not q.held
      order by q.waits, q.due, q.rank, q.created_at, q.job_id limit $3) as job_ids
    from agents a where a.agent is not null and a.agent = coalesce($2, a.agent)
  ) as queues where cardinality(job_ids) > 0 order by agent`,DEPENDENTS=`
  with recursive below as (
    select job_id as child, job_id, state from @jobs where workspace_id = $1 and parent_id = $2
    union all
    select b.child, j.job_id, j.state from below b join @jobs j on j.workspace_id = $1 and j.parent_id = b.job_id
  )
  select child as job_id from below
  where state not in ('completed', 'failed', 'cancelled', 'expired')
  group by child order by child`,AHEAD=`
  select job_id from @jobs
  where workspace_id = $1 and agent = $2 and conversation = $3 and (end_number is null or held) and job_id <> $4
    and ((end_number is null and (created_at, job_id) < ($5, $4)) or state = 'running' or (state <> 'queued' and held))
  order by created_at, job_id limit 1`,NEXT_DUE=`
  select
    exists (select from @jobs where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits
      and due <= @now and ($3::boolean or not writes)) as ready,
    (select (extract(epoch from min(due)) * 1000)::float8 from @jobs
      where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits
        and due > @now and ($3::boolean or not writes)) as due_ms`;function createSettle(on){let{database,announcer}=on,{workspaceId}=database,conversations=createConversations(database);return async function(job){let next=await release(
job);next!==void 0&&await announcer.ready(next)};async function release(job){let values=[workspaceId,job.job_id],conversation=conversationOf(job);if(conversation===
void 0){let[own2]=await database.repeat("settle a turn",RELEASE,values);return job.state==="queued"?own2:void 0}return database.transaction("settle a turn",async by2=>{
await conversations.lock(by2,conversation);let[own2]=await by2.run("settle a turn",RELEASE,values),next=isFinal(job)?await conversations.handOn(by2,conversation):
void 0;return job.state==="queued"?own2:next},{mayRepeat:!0})}}var RELEASE=`
  update @jobs set held = false where workspace_id = $1 and job_id = $2 and held and state <> 'running'
  returning agent, writes`;var SECOND_CHECK_MS=2e3,MOST=100,MOST_SESSIONS=1e3,CLEAN_MS=3e4;function createTending(on){let{database,clock,events}=on,{workspaceId}=database,lock=lockClass(on.
schema),seenOverdue=new Map,cleanedAtMs=Number.NEGATIVE_INFINITY;return async function(){return await cleanWhenDue(),{overdue:await overdueJobs(),cancelled:await unfinishedCancellations()}};
async function overdueJobs(){let rows=await database.read("find overdue jobs",OVERDUE,[workspaceId,MOST]),now=clock.monotonic(),due=new Set(rows.map(({job_id})=>job_id));
for(let jobId of seenOverdue.keys())due.has(jobId)||seenOverdue.delete(jobId);return[...due].filter(jobId=>{let since=seenOverdue.get(jobId)??now;return seenOverdue.
set(jobId,since),now-since>=SECOND_CHECK_MS})}async function unfinishedCancellations(){let rows=await database.read("find cancellations",CANCELLATIONS,[workspaceId]),
found=[];for(let{job_id,has_living}of rows)has_living?found.push(...await readable(job_id)):await database.repeat("finish a cancellation",FINISH,[workspaceId,job_id]);
return found}async function readable(jobId){try{let folded=await events.read(jobId);return folded===void 0?[]:[folded.job]}catch(error){if(!isUnusable(error))throw error;
return[]}}async function cleanWhenDue(){if(!(clock.monotonic()-cleanedAtMs<CLEAN_MS)){cleanedAtMs=clock.monotonic();for(let table of["watchers","sleepers"])await database.
repeat(`remove ${table} of ended sessions`,CLEAN(table),[lock])}}}var OVERDUE=`
  select job_id from @jobs where workspace_id = $1 and state = 'queued' and not held and expires_at <= @now
  order by expires_at limit $2`,LIVING_BELOW=`
  with recursive below as (
    select job_id, end_number from @jobs where workspace_id = $1 and parent_id = c.job_id
    union all
    select j.job_id, j.end_number from below b join @jobs j on j.workspace_id = $1 and j.parent_id = b.job_id
  ) select from below where end_number is null`,CANCELLATIONS=`
  select job_id, exists (${LIVING_BELOW}) as has_living
  from @jobs c where workspace_id = $1 and cancels`,FINISH=`
  update @jobs c set cancels = false where workspace_id = $1 and job_id = $2 and not exists (${LIVING_BELOW})`,CLEAN=table=>`
  delete from @${table} where session in (
    select session from (select distinct session from @${table} order by session limit ${MOST_SESSIONS}) as known
    where pg_try_advisory_xact_lock_shared($1, session))`;function createJobs(on){let{database,schema,clock,signals,topics}=on,cache=createCache(),events=createEvents({database,cache}),announcer=createAnnouncer({signals,
topics}),lock=lockClass(schema),{create,change}=createChange({...on,lock,events,cache,announcer});function watch(topic,listener){if(topic==="jobs")return signals.
watch(topics.jobs,listener);if("sleeper"in topic)return signals.sleeper(topic.sleeper,()=>listener());let name="agent"in topic?topics.agent(topic.agent):topics.
job(topic.job);return signals.watch(name,()=>listener())}return{create,change,claim:createClaim({database,clock,events,cache,topics,announcer,change}),async read(jobId,{
durable}={durable:!1}){let job=(await events.read(jobId))?.job;return durable&&job!==void 0&&await database.repeat("flush what was read",FLUSH),job},history:async jobId=>[
...(await events.read(jobId))?.events??[]],list:which=>page(database,which),...createLookups({database,events}),...createHolds({database,clock,events}),settle:createSettle(
{database,announcer}),tend:createTending({database,schema,clock,events}),watch}}var FLUSH="select pg_logical_emit_message(true, 'durable-relay', '')";var import_node_crypto5=require("node:crypto");var PART=/^[A-Za-z0-9._-]{1,64}$/;function checkLogName(name){let wrong=name.find(part=>!PART.test(part));if(wrong!==void 0)throw new TypeError(`${JSON.stringify(
wrong)} is no part of a log's name.`)}function checkAppend(name,version2){if(checkLogName(name),name.length===0)throw new TypeError("The name of a log has at le\
ast one part.");if(!Number.isSafeInteger(version2)||version2<1)throw new TypeError(`${version2} is no version of a line.`)}var MESSAGES="messages";function textChangeIn(name,{version:version2,at,event}){let log=messageLogOf(name);if(log===void 0)return;let{channel,post,isOfMarks}=log,
number4=isOfMarks?event.message:version2;if(typeof number4!="number")return;let about={message_id:messageIdOf(post===void 0?{channel,post:number4}:{channel,post,
reply:number4}),channel},{type,from,text}=event;if(isOfMarks&&type==="delete")return{...about,kind:"deleted"};if(typeof text!="string")return;let words=wordsOf(
text).join(" ");if(isOfMarks)return type==="edit"?{...about,kind:"edited",words}:void 0;if(!(type!=="post"||typeof from!="string"))return{...about,kind:"sent",from,
at,words}}function messageLogOf(name){let[messages,channel,kind,thread,...more]=name;if(messages!==MESSAGES||channel===void 0)return;if(kind==="posts"&&thread===void 0)return{
channel,isOfMarks:!1};if(kind==="marks"&&thread!==void 0&&more.length===0)return{channel,isOfMarks:!0};let post=kind==="threads"?Number(thread):Number.NaN;if(Number.
isSafeInteger(post))return more.length===0?{channel,post,isOfMarks:!1}:more[0]==="marks"&&more.length===2?{channel,post,isOfMarks:!0}:void 0}var MOST_VERSION=2**31-1,MOST_LEVELS=1e3;function createLogReader(database){let{workspaceId}=database;async function last(name){let[row]=await database.read("fi\
nd the end of a log",LAST,[workspaceId,keyOf(name)]);return row?.last??0}async function read(name,{after,limit}){let range=[Math.min(after,MOST_VERSION),Math.min(
limit,MOST_VERSION)];return(await database.read("read a log",READ,[workspaceId,keyOf(name),...range])).map(lineOf)}async function list(prefix,levels){let depth=prefix.
length+Math.min(levels,MOST_LEVELS);return(await database.read("list logs",LIST,[workspaceId,keyOf(prefix),depth])).map(({log})=>log.split("/"))}return{async last(name){
return checkLogName(name),last(name)},async read(name,range){return checkLogName(name),read(name,range)},async list(prefix,levels=MOST_LEVELS){return checkLogName(
prefix),list(prefix,levels)}}}function createLogs(database,signals){let{workspaceId}=database,reader=createLogReader(database);async function append(name,version2,event){
let writer=(0,import_node_crypto5.randomUUID)(),values=[workspaceId,keyOf(name),version2,writer,JSON.stringify(event)],text=textStatementFor(name,{version:version2,
event});for(;;)try{let rows=await database.write("append to a log",text?.statement??APPEND2,[...values,...text?.values??[]]),[row]=rows;if(row!==void 0)return{version:version2,
at:row.at.toISOString(),writer,event};break}catch(error){if(!(error instanceof CommitUnknown))throw error}let[line]=await reader.read(name,{after:version2-1,limit:1});
if(line?.writer===writer)return line;if(line===void 0)throw new TypeError(`Line ${version2} of "${keyOf(name)}" has no line before it.`)}return{...reader,async append(name,version2,event){
checkAppend(name,version2);let line=await append(name,version2,event);if(line!==void 0){for(let parts=0;parts<=name.length;parts+=1)signals.signal(name.slice(0,
parts),name);return line}},async shrink(name,event){checkAppend(name,1);let values=[workspaceId,keyOf(name),(0,import_node_crypto5.randomUUID)(),JSON.stringify(
event)];await database.repeat("shrink a log",SHRINK,values);for(let parts=0;parts<=name.length;parts+=1)signals.signal(name.slice(0,parts),name)},watch(prefix,listener){
return checkLogName(prefix),signals.watch(prefix,listener)}}}function keyOf(name){return name.join("/")}function lineOf({version:version2,at,writer,event}){return{
version:version2,at:at.toISOString(),writer,event:JSON.parse(event)}}var LAST=`
  select coalesce(max(version), 0) as last from @log_lines where workspace_id = $1 and log = $2`,READ=`
  select version, at, writer, event::text as event from @log_lines
   where workspace_id = $1 and log = $2 and version > $3 order by version limit $4`;function textStatementFor(name,line){let change=textChangeIn(name,{...line,at:""});
if(change===void 0)return;let{message_id,channel,kind}=change;return kind==="sent"?{statement:APPEND_SENT,values:[message_id,channel,change.from,change.words]}:
kind==="edited"?{statement:APPEND_EDITED,values:[message_id,change.words]}:{statement:APPEND_DELETED,values:[message_id]}}var APPEND2=`
  insert into @log_lines (workspace_id, log, version, at, writer, event)
  select $1, $2, $3::int, date_trunc('milliseconds', @now), $4, $5::json
   where $3::int = 1 + coalesce((
     select max(version) from @log_lines where workspace_id = $1 and log = $2), 0)
  on conflict do nothing returning at`,SHRINK=`
  with first as (
    update @log_lines set event = $4::json, writer = $3, at = date_trunc('milliseconds', @now)
     where workspace_id = $1 and log = $2 and version = 1
  )
  delete from @log_lines where workspace_id = $1 and log = $2 and version > 1`,APPEND_SENT=`
  with line as (${APPEND2}), text as (
    insert into @message_texts (workspace_id, message_id, channel, sender, at, words)
    select $1, $6, $7, $8, at, $9 from line
    on conflict do nothing
  )
  select at from line`,APPEND_EDITED=`
  with line as (${APPEND2}), text as (
    update @message_texts set words = $7
     where workspace_id = $1 and message_id = $6 and exists (select from line)
  )
  select at from line`,APPEND_DELETED=`
  with line as (${APPEND2}), text as (
    delete from @message_texts
     where workspace_id = $1 and message_id = $6 and exists (select from line)
  )
  select at from line`,LIST=`
  with recursive names as (
    select (select log from @log_lines
             where workspace_id = $1 and log >= $2 order by log limit 1) as log
    union all
    select (select l.log from @log_lines l
             where l.workspace_id = $1
               and l.log > n.log and l.log >= case
                 when cardinality(string_to_array(n.log, '/')) > $3::int and $3::int > 0
                 then array_to_string((string_to_array(n.log, '/'))[1:$3::int], '/') || '0'
                 else '' end
             order by l.log limit 1)
      from names n
     where n.log is not null and ($2 = '' or n.log < $2 || '0')
  )
  select log from names
   where log is not null and cardinality(string_to_array(log, '/')) <= $3::int
     and ($2 = '' or log = $2 or starts_with(log, $2 || '/'))`;var import_node_crypto6=require("node:crypto");var STEPS=["waiting","withdrawn","offered","seen","done","expired"];function parseDeliveryLine(value){if(!isObject2(value))return;let{version:version2}=value;if(typeof version2==
"number")return{version:version2,at:textOf(value.at)??"",step:STEPS.find(known=>known===value.step)??"unknown",way:textOf(value.way)??"",session:textOf(value.session)??
"",event:textOf(value.news),recipient:textOf(value.recipient),process:parseProcess(value.process)}}function deliveryDocument(line){let{version:version2,event,...rest}=line;
return{version:version2,...rest,news:event}}function textOf(value){return typeof value=="string"?value:void 0}function linesThatMatter(lines){let kept=new Set(openWaits(lines).slice(-32)),latest=latestUnread(lines);return lines.filter(each=>{if(isWait(each.line))return kept.
has(each);let number4=unreadNumber(each.line);return number4===void 0||number4===latest.get(each.line.recipient)})}function openWaits(lines){let open=new Map;for(let each of lines){
let{step}=each.line;if(!isWait(each.line))continue;let waits=open.get(waiterOf(each.line))??[];step==="waiting"?waits.push(each):waits.pop(),open.set(waiterOf(each.
line),waits)}return[...open.values()].flat().toSorted((a,b)=>a.line.version-b.line.version)}function latestUnread(lines){let latest=new Map;for(let{line}of lines){
let number4=unreadNumber(line);number4!==void 0&&latest.set(line.recipient,Math.max(number4,latest.get(line.recipient)??0))}return latest}function unreadNumber({
event=""}){let[,number4]=/^(\d{1,15})-unread$/.exec(event)??[];return number4===void 0?void 0:Number(number4)}function isWait({step,event}){return event===void 0&&
(step==="waiting"||step==="withdrawn")}function waiterOf({session,process:waiter}){return`${waiter?.pid} ${waiter?.start} ${session}`}function createMailbox(database,signals){let{workspaceId}=database;async function notifications(recipient){return(await database.read("read an inbox",`select it\
em_id, subject_kind, subject_id, recipient, event, kind, version, at, owner
         from @notifications where workspace_id = $1 and recipient = $2 order by item_id`,[workspaceId,recipient])).flatMap(row=>itemOf(row)??[])}async function notify(items,{
once=!1}={}){if(items.length===0)return;let rows=items.map(storedNotification).map(rowOf2);await database.repeat("notify agents",NOTIFY,[workspaceId,JSON.stringify(
rows),once]);for(let recipient of new Set(items.map(item=>item.recipient)))signals.signal(recipient)}async function expired2(now){return(await database.read("lo\
ok for expired notifications",`select item_id, subject_kind, subject_id, recipient, event, kind, version, at, owner
         from @notifications where workspace_id = $1 and item_id like '%!_________'
          and right(item_id, 9) collate "C" <= $2`,[workspaceId,timeWord(new Date(now).toISOString())])).flatMap(row=>itemOf(row)??[])}async function dismiss(recipient,itemIds){
let ids=itemIds.filter(id=>!id.includes("\0"));return ids.length===0?0:(await database.repeat("dismiss notifications",`with ${LAZY} delete from @notifications u\
sing lazy
        where workspace_id = $1 and recipient = $2 and item_id = any($3::text[]) returning 1`,[workspaceId,recipient,ids])).length}async function readLines({kind,
id}){return(await database.read("read deliveries",`select version, line::text as line, stamp::text as stamp from @deliveries
        where workspace_id = $1 and subject_kind = $2 and subject_id = $3 order by version`,[workspaceId,kind,id])).flatMap(({version:version2,line:text,stamp:stamp2})=>{
let line=parseDeliveryLine({...JSON.parse(text),version:version2});return line===void 0?[]:[{line,stamp:stamp2}]})}async function deliveries(subject){let lines=(await readLines(
subject)).map(({line})=>line);return{version:lines.at(-1)?.version??0,lines}}async function appendDelivery(subject,version2,line){let stamp2=(0,import_node_crypto6.randomUUID)(),
text=JSON.stringify(deliveryDocument({...line,version:version2})),isFirst=await append(subject,version2,{text,stamp:stamp2});return isFirst&&version2%COMPACT_EVERY===
0&&await compact(subject),isFirst}async function append({kind,id},version2,{text,stamp:stamp2}){let isUnknown=!1;for(;;)try{return(await database.write("record \
a delivery",APPEND3,[workspaceId,kind,id,version2,text,stamp2])).length>0?!0:isUnknown&&await hasLine({kind,id},version2,stamp2)}catch(error){if(!(error instanceof
CommitUnknown))throw error;isUnknown=!0}}async function hasLine(subject,version2,stamp2){return(await readLines(subject)).some(each=>each.line.version===version2&&
each.stamp===stamp2)}async function compact(subject){let lines=await readLines(subject),kept=new Set([...linesThatMatter(lines),...lines.slice(-1)]);if(kept.size*
2>lines.length)return;let dropped=lines.filter(each=>!kept.has(each)).map(({line})=>line.version);await database.repeat("compact deliveries",`with ${LAZY} delet\
e from @deliveries using lazy
        where workspace_id = $1 and subject_kind = $2 and subject_id = $3
          and version = any($4::int[])`,[workspaceId,subject.kind,subject.id,dropped])}return{notifications,notify,expired:expired2,dismiss,deliveries,appendDelivery,
watch:signals.watch,signal:async recipient=>signals.signal(recipient)}}var NOTIFY=`
  with ${LAZY}
  insert into @notifications
    (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
  select $1, n.recipient, n.item_id, n.subject_kind, n.subject_id, n.event, n.kind, n.version, n.at, n.owner
    from lazy, json_to_recordset($2::json) as n(recipient text, item_id text, subject_kind text,
      subject_id text, event text, kind text, version int, at timestamptz, owner text)
   where not $3::boolean or not exists (
     select from @notifications k
      where k.workspace_id = $1 and k.recipient = n.recipient and k.kind = n.kind
        and k.subject_kind = n.subject_kind and k.subject_id = n.subject_id)
  on conflict do nothing`,APPEND3=`
  with ${LAZY}
  insert into @deliveries (workspace_id, subject_kind, subject_id, version, line, stamp)
  select $1, $2, $3, $4::int, $5::json, $6::uuid from lazy
   where $4::int = 1 + coalesce((
     select max(version) from @deliveries
      where workspace_id = $1 and subject_kind = $2 and subject_id = $3), 0)
  on conflict do nothing returning 1`,COMPACT_EVERY=64;function itemOf(row){let kind=NOTIFICATION_KINDS.find(known=>known===row.kind),subjectKind=SUBJECT_KINDS.
find(known=>known===row.subject_kind);if(!(kind===void 0||subjectKind===void 0))return{item_id:row.item_id,subject:{kind:subjectKind,id:row.subject_id},recipient:row.
recipient,event:row.event,kind,version:row.version,at:row.at.toISOString(),owner:row.owner??void 0,...senderAndExpiry(row)}}function rowOf2({subject,owner,...item}){
let about={subject_kind:subject.kind,subject_id:subject.id,owner:owner??null};return Object.assign(about,item)}function senderAndExpiry({item_id,recipient}){let{
sender,expires_at}=parseItemId(item_id,recipient)??{};return{...sender===void 0?{}:{sender},...expires_at===void 0?{}:{expires_at}}}var GAMMA=1.02020202020202;function emptySketch(){return{count:0,sum_ms:0,buckets:new Map}}function addTo(sketch,{bucket,count,sum_ms}){sketch.count+=count,sketch.sum_ms+=sum_ms,sketch.buckets.set(bucket,(sketch.buckets.get(bucket)??0)+count)}function mergeInto(sketch,other){
sketch.count+=other.count,sketch.sum_ms+=other.sum_ms;for(let[bucket,count]of other.buckets)sketch.buckets.set(bucket,(sketch.buckets.get(bucket)??0)+count)}var ENDS=["completed","failed","cancelled","expired"],TOKENS=["input_tokens","cached_input_tokens","output_tokens"],COUNTS2=["dispatched",...ENDS,"measured","co\
unted","priced",...TOKENS,"cost_usd"];function emptyNumbers(){return{...Object.fromEntries(COUNTS2.map(name=>[name,0])),queue:emptySketch(),run:emptySketch()}}function addNumbers(numbers,other){for(let name of COUNTS2)
numbers[name]+=other[name];mergeInto(numbers.queue,other.queue),mergeInto(numbers.run,other.run)}async function countNumbers(database,request){let{slots,until,agent,only}=request,values=[database.workspaceId,slots,until,agent??null,only!==void 0&&"party"in only?
only.party:null,only!==void 0&&"scope"in only?only.scope:null],[dispatched,ended2,durations]=await Promise.all([database.read("count dispatched jobs",DISPATCHED,
values),database.read("count ended jobs",ENDED,values),database.read("count durations",DURATIONS,[...values,Math.log(GAMMA)])]),sums=createSums(request);for(let row of dispatched)
sums.add(row,{dispatched:row.dispatched});for(let{of,key,...counts}of ended2)sums.add({of,key},counts);for(let row of durations)sums.addDuration(row);return{total:sums.
total,groups:sums.groups,is_complete:!0}}function createSums({slots,by:by2}){let total=emptyNumbers(),groups={slot:new Map,agent:new Map,model:new Map};function numbersOf({
of,key}){if(of==="total")return total;if(!by2.includes(of))return;let name=of==="slot"?slots[Number(key)-1]??"":key,numbers=groups[of].get(name)??emptyNumbers();
return groups[of].set(name,numbers),numbers}return{total,groups,add(group,counts){let numbers=numbersOf(group);numbers!==void 0&&addNumbers(numbers,{...emptyNumbers(),
...counts})},addDuration({kind,bucket,count,sum_ms,...group}){let numbers=numbersOf(group);numbers!==void 0&&addTo(numbers[kind]??=emptySketch(),{bucket,count,sum_ms})}}}
var GROUP=`
  case when grouping(slot) = 0 then 'slot' when grouping(agent) = 0 then 'agent'
       when grouping(model) = 0 then 'model' else 'total' end as of,
  coalesce(slot::text, agent, model, '') as key`,ASKED=`
  workspace_id = $1 and ($4::text is null or agent = $4)
  and ($5::text is null or agent = $5 or summary->>'from' = $5)
  and ($6::text is null or summary->>'scope' = $6)`,MODEL="coalesce(summary->>'model', '') as model",DISPATCHED=`
  select ${GROUP}, count(*)::float8 as dispatched
    from (select width_bucket(created_at, $2::timestamptz[]) as slot, agent, ${MODEL}
            from @jobs
           where ${ASKED} and created_at >= ($2::timestamptz[])[1] and created_at < $3::timestamptz) jobs
   group by grouping sets ((), (slot), (agent), (model))`,JOBS_ENDED=`
  select width_bucket(ended_at, $2::timestamptz[]) as slot, agent, ${MODEL}, state, summary->'spent' as spent
    from @jobs
   where ${ASKED} and end_number is not null
     and ended_at >= ($2::timestamptz[])[1] and ended_at < $3::timestamptz`;function sumOf(name){return`coalesce(sum((spent->>'${name}')::float8), 0) as ${name}`}
function countOf2(state){return`count(*) filter (where state = '${state}')::float8 as ${state}`}var ENDED=`
  select ${GROUP},
         ${["completed","failed","cancelled","expired"].map(countOf2).join(", ")},
         count(spent)::float8 as measured,
         count(coalesce(spent->>'input_tokens', spent->>'cached_input_tokens', spent->>'output_tokens'))::float8 as counted,
         count(spent->>'cost_usd')::float8 as priced,
         ${["input_tokens","cached_input_tokens","output_tokens","cost_usd"].map(sumOf).join(", ")}
    from (${JOBS_ENDED}) jobs
   group by grouping sets ((), (slot), (agent), (model))`,DURATIONS=`
  select ${GROUP}, kind, bucket, count(*)::float8 as count, sum(ms) as sum_ms
    from (select slot, agent, model, kind, ms, ceil(ln(greatest(ms, 1)) / $7::float8)::int as bucket
            from (${JOBS_ENDED}) jobs,
                 lateral (values ('queue', (spent->>'queue_ms')::float8), ('run', (spent->>'run_ms')::float8)) durations (kind, ms)
           where ms is not null) durations
   group by grouping sets ((kind, bucket), (kind, bucket, slot), (kind, bucket, agent), (kind, bucket, model))`;var import_node_crypto7=require("node:crypto");var FAULT_KINDS=["program_missing","workspace_away","machine_busy","disk_unusable","login_needed","setup_needed","quota_spent","budget_spent","service_limited",
"service_unavailable"],FaultKind=_enum(FAULT_KINDS),Open=object({since:Instant,at:Instant,until:Instant,pause_ms:wholeNumber(0),level:wholeNumber(1),probing_at:optional(
Instant),is_costly:optional(boolean2())}),AgentPause=object({agent:AgentId,host:optional(string2()),host_name:optional(string2()),kind:FaultKind,error:Failure,at:Instant,
faults:wholeNumber(0),open:optional(Open),suspects:array(object({job_id:JobId,at:Instant})),blamed:array(JobId)});var StoreDocument=object({format:wholeNumber(1),workspace:string2(),created_at:Instant,boot_id:string2(),host:optional(string2()),host_name:optional(string2()),
root:_catch(optional(object({ino:string2(),birthtime_ms:optional(number2())})),void 0)}),UpkeepDocument=object({collected_at:Instant,next_at:Instant,passed:optional(
Instant)}),AgentRecord=object({agent_id:AgentId,description:optional(string2()),registered_at:Instant,last_seen:Instant}),WorkerRecord=object({worker:WorkerIdentity,
agents:array(AgentId),allow_writes:array(AgentId),concurrency:wholeNumber(1),places:optional(record(AgentId,wholeNumber(1))),limits:optional(record(AgentId,wholeNumber(
1))),started_at:Instant,load:optional(array(number2())),cpus:optional(wholeNumber(1)),stays:optional(boolean2()),log:optional(string2()),version:optional(string2())}),
SpawnRecord=object({agent:AgentId,at:Instant,host:optional(string2()),host_name:optional(string2()),log:string2(),failure:optional(string2())}),Thread={thread_id:string2(),
thread_usage:optional(Usage),home:optional(string2()),host_name:optional(string2())},ConversationThread=object({agent:string2(),key:string2(),...Thread,others:optional(
array(object(Thread)))}),ConversationTitle=object({key:ConversationKey,title:string2(),at:Instant,founder:optional(object({agent:string2(),scope:optional(string2())}))}),
UnnotifiedMessages=object({id:string2(),channel:optional(string2()),post:optional(wholeNumber(1)),after:wholeNumber(0),at:Instant,process:optional(ProcessIdentity)}),
ConversationJobs=object({key:ConversationKey,job_ids:array(JobId),at:Instant});var WEBHOOK_EVENTS=["job.queued","job.running","job.question","job.needs_review","job.needs_recovery","job.completed","job.failed","job.cancelled","job.expired"],
WebhookEvent=_enum(WEBHOOK_EVENTS),Webhook=object({webhook_id:string2(),url:string2(),events:array(WebhookEvent),secret:string2(),include_result:boolean2(),allow_private:boolean2(),
created_at:Instant,created_by:string2()}),ShownWebhook=omit2(Webhook,{secret:!0}),WebhookState=object({webhook_id:string2(),passed:Instant,delivered:wholeNumber(
0),failures:wholeNumber(0),failing_since:optional(Instant),next_at:optional(Instant),last_delivered_at:optional(Instant),last_error:optional(string2()),dropped:wholeNumber(
0),last_dropped:optional(object({message_id:string2(),job_id:JobId,type:string2(),at:Instant}))}),WebhookMark=object({webhook_id:string2(),job_id:JobId,version:wholeNumber(
0),at:Instant,attempts:optional(wholeNumber(1)),next_at:optional(Instant)});var KINDS={agent:{noun:"agent records",...record2(AgentRecord)},worker:{noun:"worker records",...record2(WorkerRecord),beats:!0},spawn:{noun:"records of started\
 workers",...record2(SpawnRecord)},pause:{noun:"pauses",parse:parserOf(AgentPause),isDurable:!1},webhook:{noun:"webhooks",...record2(Webhook)},webhook_state:{noun:"\
states of webhooks",...record2(WebhookState)},webhook_mark:{noun:"marks of webhooks",...record2(WebhookMark)},deliverer:{noun:"processes that deliver to webhook\
s",parse:parserOf(ProcessIdentity),isDurable:!1,beats:!0},scheduler:{noun:"processes that look at schedules",parse:parserOf(ProcessIdentity),isDurable:!1,beats:!0},
unnotified:{noun:"messages without notifications",parse:parserOf(UnnotifiedMessages),isDurable:!1},thread:{noun:"threads of conversations",...record2(ConversationThread)},
title:{noun:"titles of conversations",...record2(ConversationTitle)},conversation_jobs:{noun:"jobs of conversations",...record2(ConversationJobs)},session:{noun:"\
sessions",parse:parseSession,isDurable:!1,beats:!0},role:{noun:"roles of a session",parse:parseProcess,isDurable:!1,beats:!0},outstanding:{noun:"outstanding job\
s of a session",parse:parseOutstanding,isDurable:!1}};function record2(schema){return{parse:parserOf(schema),fields:Object.keys(schema.shape),isDurable:!0}}function parserOf(schema){
return value=>{let parsed=parseKnown(known=>schema.safeParse(known),value);return parsed.success?parsed.data:void 0}}function parseOutstanding(value){if(!(!isObject2(
value)||typeof value.job_id!="string"))return{job_id:value.job_id}}var COLUMNS=`document::text as document, stamp::text as stamp,
  abs(extract(epoch from @now - seen_at) * 1000)::float8 as silent_ms`,ONE="workspace_id = $1 and kind = $2 and owner = $3 and name = $4";function createDocuments(database){
let place=(kind,key)=>{let[owner,name]=typeof key=="string"?["",key]:key;return[database.workspaceId,kind,owner,name]};async function read(kind,key){let[row]=await database.
read("read a document",`select ${COLUMNS} from @documents where ${ONE}`,place(kind,key));return row&&storedOf(row)}async function list(kind,owner){return(await database.
read("list documents",`select ${COLUMNS} from @documents
        where workspace_id = $1 and kind = $2 and ($3::text is null or owner = $3)
        order by owner, name`,[database.workspaceId,kind,owner??null])).map(storedOf)}async function replace(kind,key,document){await database.repeat("write a d\
ocument",`with ${commitOf(5)}
       insert into @documents (workspace_id, kind, owner, name, document, stamp, seen_at)
       select $1, $2, $3, $4, $6::json, $7::uuid, @now from commit
       on conflict (workspace_id, kind, owner, name) do update
         set document = excluded.document, stamp = excluded.stamp, seen_at = excluded.seen_at`,[...place(kind,key),isDurable(kind),JSON.stringify(document),(0,import_node_crypto7.randomUUID)()])}
async function exchange(kind,key,{stored,written}){if(written===void 0)return stored===void 0||(await remove(kind,key,stored.stamp)).length>0;let stamp2=(0,import_node_crypto7.randomUUID)(),
values=[...place(kind,key),isDurable(kind),JSON.stringify(written),stamp2],isUnknown=!1;for(;;)try{return(stored===void 0?await database.write("add a document",
ADD,values):await database.write("change a document",CHANGE,[...values,stored.stamp])).length>0||isUnknown&&(await read(kind,key))?.stamp===stamp2}catch(error){
if(!(error instanceof CommitUnknown))throw error;isUnknown=!0}}async function remove(kind,key,stamp2){return(await database.repeat("remove a document",REMOVE,[...place(
kind,key),isDurable(kind),stamp2??null])).map(({document})=>JSON.parse(document))}async function beat(kind,key){return(await database.repeat("record a heartbeat",
`with ${LAZY} update @documents set seen_at = @now from lazy where ${ONE} returning 1`,place(kind,key))).length>0}return{read,list,replace,exchange,remove,beat}}
var ADD=`
  with ${commitOf(5)}
  insert into @documents (workspace_id, kind, owner, name, document, stamp, seen_at)
  select $1, $2, $3, $4, $6::json, $7::uuid, @now from commit
  on conflict do nothing returning 1`,CHANGE=`
  with ${commitOf(5)}
  update @documents set document = $6::json, stamp = $7::uuid, seen_at = @now
    from commit where ${ONE} and stamp = $8::uuid returning 1`,REMOVE=`
  with ${commitOf(5)},
  removed as (
    delete from @documents using commit
     where ${ONE} and ($6::uuid is null or stamp = $6::uuid) returning document::text as document
  ),
  parts as (
    delete from @documents
     where workspace_id = $1 and $2 = 'session' and kind in ('role', 'outstanding') and owner = $4
       and ($6::uuid is null or exists (select from removed))
  )
  select document from removed`;function commitOf(parameter){return`commit as materialized (
    select set_config('synchronous_commit',
      case when $${parameter}::boolean then current_setting('synchronous_commit') else 'off' end, true))`}function isDurable(kind){return KINDS[kind].isDurable}
function storedOf({document,stamp:stamp2,silent_ms}){return{document:JSON.parse(document),stamp:stamp2,silent_ms}}function createRegistry(database,{wakeAll}){let documents=createDocuments(database);async function get(kind,key){let stored=await documents.read(kind,key);return stored&&
foundOf(KINDS[kind],stored)}async function put(kind,key,document){if(KINDS[kind].fields===void 0&&kind!=="pause")return documents.replace(kind,key,document);await change(
kind,key,()=>document)}async function change(kind,key,decide){let{parse:parse5}=KINDS[kind];for(;;){let stored=await documents.read(kind,key),known=stored&&parse5(
stored.document),next=decide(known);if(next===known)return known;let written=next&&withUnknown(KINDS[kind],stored,next);if(await documents.exchange(kind,key,{stored,
written}))return kind==="pause"&&await ended2(key,known,next),next}}async function remove(kind,key){let{parse:parse5}=KINDS[kind],[removed]=await documents.remove(
kind,key);return kind==="pause"&&removed!==void 0&&await ended2(key,parse5(removed),void 0),removed!==void 0}async function ended2(key,before,after){isOpen(before)&&
!isOpen(after)&&await wakeAll(agentIn(String(key)))}return{get,async list(kind,...[owner]){return(await documents.list(kind,owner)).flatMap(each=>foundOf(KINDS[kind],
each)??[])},put,change,remove,beat:(kind,key)=>documents.beat(kind,key)}}function foundOf({parse:parse5,beats},{document,silent_ms}){let parsed=parse5(document);
if(parsed!==void 0)return beats===!0?{...parsed,silent_ms}:parsed}function withUnknown({fields},stored,next){if(fields===void 0||!isObject2(stored?.document))return next;
let unknown=Object.entries(stored.document).filter(([field])=>!fields.includes(field));return{...Object.fromEntries(unknown),...next}}function agentIn(key){return key.
split("@",1)[0]??key}function isOpen(pause4){return isObject2(pause4)&&isObject2(pause4.open)}var MOST_RANKED=2e3;function compareHits(one,other){return one.at!==other.at?one.at<other.at?1:-1:one.message_id===other.message_id?0:one.message_id<other.message_id?
1:-1}function newestPage(matches,limit){let hits=matches.slice(0,limit).map(hitOf),last=hits.at(-1);return matches.length<=limit||last===void 0?{hits}:{hits,next:`${last.
at}~${last.message_id}`}}function markIn(cursor){let[,at,message_id]=/^(\d{4}-[\d:.T-]+Z)~(.+)$/.exec(cursor)??[];if(at===void 0||message_id===void 0)throw invalid(
cursor);return{at,message_id}}function bestPage(matches,{words,limit,after="0"}){if(!/^\d{1,6}$/.test(after))throw invalid(after);let from=Number(after),ranked=matches.
map(match=>({match,score:scoreOf(match.words,words)})).toSorted((one,other)=>other.score-one.score||compareHits(one.match,other.match));return{hits:ranked.slice(
from,from+limit).map(({match})=>hitOf(match)),...ranked.length>from+limit&&{next:String(from+limit)}}}function scoreOf(text,words){let all=text.split(" "),length=all.
length/TYPICAL_WORDS,score=0;for(let word of words){let count=all.filter(each=>each===word).length;score+=count/(count+K1*(1-B+B*length))}return score}var K1=1.2,
B=.75,TYPICAL_WORDS=30;function hitOf({message_id,from,at}){return{message_id,from,at}}function invalid(cursor){let message=`Cannot continue the search at ${JSON.
stringify(cursor)}: no search returned this cursor. Search again without it.`;return new RelayError("CURSOR_INVALID",message)}function createSearch(database){async function newest(request,words,limit){let{from,channels,order,after}=request,mark=order==="newest"&&after!==void 0?markIn(after):
void 0;return(await database.read("search the messages",SEARCH,[database.workspaceId,words,channels==="all"?null:channels,from??null,mark?.at??"infinity",mark?.
message_id??"",limit])).map(({message_id,from:sender,at,words:own2})=>({message_id,from:sender,at:at.toISOString(),words:own2}))}return async request=>{let{query,
order,limit,after}=request,words=[...new Set(wordsOf(query))];return words.length===0?{hits:[]}:order==="newest"?newestPage(await newest(request,words,limit+1),
limit):bestPage(await newest(request,words,MOST_RANKED),{words,limit,after})}}var SEARCH=`
  select message_id, sender as "from", at, words from @message_texts
   where workspace_id = $1
     and array_to_tsvector(string_to_array(words, ' ')) @@ (
       select string_agg(quote_literal(word), ' & ')::tsquery from unnest($2::text[]) as asked (word))
     and ($3::text[] is null or channel = any($3))
     and ($4::text is null or sender = $4)
     and (at, message_id) < ($5::timestamptz, $6::text collate "C")
   order by at desc, message_id desc limit $7`;var import_promises4=require("node:timers/promises");function createSending(on){let{database,schema}=on,{workspaceId}=database,[lock,prefix]=[lockClass(schema),channelPrefix(schema)],pending=[],wakes=[],sending;function send(){
sending??=Promise.resolve().then(sendAll).finally(()=>{sending=void 0})}async function sendAll(){for(;pending.length+wakes.length>0;){let[topics,chosen]=[pending,
wakes];[pending,wakes]=[[],[]],await database.repeat("notify other processes",NOTIFY2,[prefix,topics.map(({topic})=>topic),topics.map(({payload})=>payload),chosen.
map(({session})=>session),chosen.map(({number:number4})=>number4)]).catch(()=>{})}}function wake(woken){wakes.push(woken),send()}return{signal(topic,payload=""){
pending.push({topic,payload}),send()},wake,async wakeOne(agent,takes){let values=[workspaceId,agent,takes,lock];for(let each of await database.repeat("wake a wo\
rker",WAKE_ONE,values))wake(each)},async wakeAll(agent){let values=[workspaceId,agent];for(let each of await database.repeat("wake all workers",WAKE_ALL,values))
wake(each)},sent:async()=>sending}}var NOTIFY2=`
  select set_config('synchronous_commit', 'off', true),
    pg_notify($1 || session, message)
  from (
    select session, t.topic || E'\\n' || t.payload as message
      from unnest($2::text[], $3::text[]) as t(topic, payload) join @watchers using (topic)
    union all
    select session, 'wake' || E'\\n' || number
      from unnest($4::int[], $5::int[]) as w(session, number)
  ) as sent`,WAKE_ONE=`
  update @sleepers set takes = null
  where (workspace_id, agent, session, place) = (
    select workspace_id, agent, session, place from @sleepers
    where workspace_id = $1 and agent = $2 and takes = any($3) and ${isAwake("$4")}
    order by array_position($3, takes::int), armed_at
    limit 1 for update skip locked)
  returning session, number`,WAKE_ALL=`
  update @sleepers set takes = null where workspace_id = $1 and agent = $2 and takes is not null
  returning session, number`;var import_promises3=require("node:timers/promises");var FIRST_MS2=100,LONGEST_MS2=5e3,BEAT_MS2=15e3,END_MS=1e3;function keepSession(on){let{connect:connect2,dialect}=on,client,waitMs=FIRST_MS2,timer,isClosed=!1,opening=open();
async function open(){let own2;try{if(own2=await connect2(),isClosed)return await endSoon(own2);client=own2;let connection=own2;own2.once("end",()=>end(connection)),
own2.on("notification",({payload=""})=>on.received(payload));let run=runOn(connection),number4=await begin2(run);if(isClosed)return;await on.opened({number:number4,
run}),waitMs=FIRST_MS2,beatSoon(connection,run)}catch{own2===void 0?end(void 0):await endSoon(own2)}}function runOn(connection){let waiting=0,last=Promise.resolve();
return connection.unref(),async(name,text,values=[])=>{waiting+=1,connection.ref();let before=last,expanded2=expand(text,dialect),prepared={name:statementName(name,
expanded2),text:expanded2},own2=before.then(()=>connection.query({...prepared,values:[...values]}));last=own2.catch(()=>{});try{return(await own2).rows}finally{
waiting-=1,waiting===0&&connection.unref()}}}async function begin2(run){let[{number:number4}={number:0}]=await run("number a session","select nextval('@sessions\
')::int as number");return await run("lock a session","select pg_advisory_lock($1, $2)",[lockClass(dialect.schema),number4]),await run("listen",`listen ${channelPrefix(
dialect.schema)}${number4}`),number4}function beatSoon(connection,run){client!==connection||isClosed||(timer=setTimeout(()=>{run("look after a session","select").
then(()=>beatSoon(connection,run),()=>endSoon(connection))},BEAT_MS2).unref())}function end(ended2){ended2===client&&(client=void 0,clearTimeout(timer),!isClosed&&
(on.lost(),timer=setTimeout(()=>{opening=open()},waitMs*(.5+Math.random()/2)).unref(),waitMs=Math.min(LONGEST_MS2,waitMs*2)))}async function endSoon(connection){
let ended2=connection.end().catch(()=>{});await Promise.race([ended2,(0,import_promises3.setTimeout)(END_MS,void 0,{ref:!1})]),connection.unref(),end(connection)}
return{opening:()=>opening,async close(){isClosed=!0,clearTimeout(timer),await Promise.race([opening,(0,import_promises3.setTimeout)(END_MS,void 0,{ref:!1})]);let last=client;
last?.ref(),last!==void 0&&await endSoon(last)}}}var lastPlace=0,lastNumber=0;function createSleeper(on){let{agent,workspaceId,listener}=on,place=lastPlace+=1,armed,wanted,isClosed=!1;async function insert(takes,session){
if(session===void 0||isClosed||armed!==void 0)return!1;let number4=lastNumber+=1;armed={number:number4,takes,session};try{return await session.run("fall asleep",
`insert into @sleepers (workspace_id, agent, session, place, number, takes, armed_at)
          values ($1, $2, $3, $4, $5, $6, clock_timestamp())
          on conflict (workspace_id, agent, session, place) do update
          set number = excluded.number, takes = excluded.takes, armed_at = excluded.armed_at`,[workspaceId,agent,session.number,place,number4,TAKES[takes]]),!0}catch{
return armed?.number===number4&&(armed=void 0),!1}}async function disarm(){wanted=void 0;let own2=armed;if(armed=void 0,own2===void 0)return!1;try{return(await own2.
session.run("stop sleeping",`update @sleepers set takes = null
          where workspace_id = $1 and agent = $2 and session = $3 and place = $4 and number = $5
            and takes is not null
          returning 1`,[workspaceId,agent,own2.session.number,place,own2.number])).length>0}catch{return!1}}return{isArmed:()=>armed!==void 0,async arm(takes){if(isClosed||
armed?.takes===takes)return!1;let wasWoken=armed!==void 0&&!await disarm();wanted=takes;let session=await on.session();return armed!==void 0||await insert(takes,
session)||wasWoken},disarm,passOn:()=>on.passOn(),close(){isClosed||(isClosed=!0,on.closed(),disarm())},woken(number4){armed?.number===number4&&(armed=void 0,wanted=
void 0,listener())},suspend(){armed=void 0},async resume(session){wanted!==void 0&&await insert(wanted,session)&&listener()},poll:()=>listener()}}var IN_FLIGHT_MS=200,POLL_MS=5e3,POLL_UNHEARD_MS=1e3,ECHO=0,SEND_MS=1e3,FORGET_MS=1e3;function createSignals(on){let{database,dialect}=on,sending=createSending(
{database,schema:dialect.schema}),listeners=new Map,sleepers=new Set,isClosed=!1,kept,session,isHeard=!1,known=new Set,registering,forgetTimer,pollTimer;function start(){
isClosed||(pollTimer??=poll(),kept===void 0&&(kept=keepSession({connect:on.connect,dialect,async opened(opened){known=new Set,session=opened,await register();for(let each of sleepers)
await each.resume(opened);sending.wake({session:opened.number,number:ECHO})},received,lost(){session=void 0,isHeard=!1;for(let each of sleepers)each.suspend();pollTimer!==
void 0&&(clearTimeout(pollTimer),pollTimer=poll())}})))}function poll(){return setTimeout(()=>{pollTimer=poll(),register();for(let each of listeners.values())for(let listener of each)
listener();for(let each of sleepers)each.poll()},(isHeard?POLL_MS:POLL_UNHEARD_MS)*(.9+Math.random()*.2))}function restWhenUnwatched(){listeners.size+sleepers.size>
0||(clearTimeout(pollTimer),pollTimer=void 0)}function received(message){let[topic="",payload=""]=message.split(`
`,2);if(topic==="wake"){isHeard||=Number(payload)===ECHO;for(let each of sleepers)each.woken(Number(payload));return}for(let listener of listeners.get(topic)??[])
listener(payload)}function register(){return registering??=Promise.resolve().then(registerAll).catch(()=>{}).finally(()=>{registering=void 0}),registering}async function registerAll(){
for(;;){let to=session,added=[...listeners.keys()].filter(topic=>!known.has(topic));if(to===void 0||added.length===0)return;for(let topic of added)known.add(topic);
try{await to.run("watch topics","insert into @watchers (topic, session) select unnest($1::text[]), $2 on conflict do nothing",[added,to.number])}catch(error){if(session===
to)for(let topic of added)known.delete(topic);throw error}let call=()=>{for(let topic of added)for(let listener of listeners.get(topic)??[])listener()};call(),setTimeout(
call,IN_FLIGHT_MS).unref()}}function forgetSoon(){forgetTimer??=setTimeout(()=>{forgetTimer=void 0;let gone=[...known].filter(topic=>!listeners.has(topic));for(let topic of gone)
known.delete(topic);session?.run("forget topics","delete from @watchers where session = $1 and topic = any($2)",[session.number,gone]).catch(()=>{})},FORGET_MS).
unref()}return{watch(topic,listener){start();let own2=listeners.get(topic)??new Set;return listeners.set(topic,own2.add(listener)),known.has(topic)||register(),
{close(){!own2.delete(listener)||own2.size>0||(listeners.delete(topic),forgetSoon(),restWhenUnwatched())}}},sleeper(agent,listener){start();let own2=createSleeper(
{agent,workspaceId:database.workspaceId,async session(){return await kept?.opening(),session},listener,passOn:()=>sending.wakeOne(agent,[TAKES.reads,TAKES.all]).
catch(()=>{}),closed(){sleepers.delete(own2),restWhenUnwatched()}});return sleepers.add(own2),own2},...sending,async close(){isClosed=!0,clearTimeout(pollTimer),
clearTimeout(forgetTimer);for(let each of sleepers)each.close();listeners.clear(),await Promise.race([sending.sent(),(0,import_promises4.setTimeout)(SEND_MS,void 0,
{ref:!1})]),await kept?.close()}}}function createTopics(workspaceId){return{jobs:`${workspaceId} jobs`,job:jobId=>`${workspaceId} job ${jobId}`,agent:agent=>`${workspaceId} agent ${agent}`,inbox:recipient=>`${workspaceId}\
 inbox ${recipient}`,logs:name=>`${workspaceId} logs ${name.join("/")}`}}var import_node_crypto8=require("node:crypto");var ALPHABET="abcdefghijklmnopqrstuvwxyz234567",LENGTH=26;function jobIdOf2(requestId){let bytes=(0,import_node_crypto8.hash)("sha256",requestId,"binary"),id="",
bits=0,value=0;for(let place=0;id.length<LENGTH;place+=1){for(value=value<<8|bytes.charCodeAt(place),bits+=8;bits>=5&&id.length<LENGTH;)bits-=5,id+=ALPHABET.charAt(
value>>>bits&31);value&=(1<<bits)-1}return id}function jobIdWithin(scope,requestId){return jobIdOf2(scope===void 0?requestId:`${scope}\0${requestId}`)}function repeatedWriteTurns(job,events){if(job.task.write!==!0)return[];let repeated=[],mayRun=!0,isElsewhere=!1,isOver=!1;for(let event of events)event.type===
"run"?isElsewhere=event.run.hasFailed!==!0:event.type==="check"||event.type==="checked"?isOver=event.type==="check":event.type==="claim"?(mayRun||repeated.push(
event.version),mayRun=!1):event.type==="recover"||event.type==="resolve"||event.type==="release"?(mayRun=!0,event.type!=="release"&&(isOver=!1)):event.type==="f\
ail"?mayRun=isElsewhere||isOver||event.untouched===!0:event.type==="lose"&&(mayRun=isElsewhere||isOver);return repeated}function endsOf(events){let job,ends=0;for(let event of events){
let next=transition(job,event);next.outcome==="changed"&&(job=next.job),job!==void 0&&isFinal(job)&&(ends+=1)}return ends}function breachesOf(job,events){let breaches=[];
if(jobIdWithin(job.scope,job.request_id)!==job.job_id){let message=`Its request id "${job.request_id}" belongs to another job id.`;breaches.push({code:"foreign_\
request",message})}for(let version2 of repeatedWriteTurns(job,events)){let message=`Version ${version2} runs a write job again without a person's decision.`;breaches.
push({code:"write_job_twice",message})}let ends=isFinal(job)?endsOf(events):0;return ends>1&&breaches.push({code:"second_end",message:`Its log has ${ends} ends.`}),
breaches}function countJob(audit2,job,events){if(audit2.accepted+=1,audit2.by_state[job.state]=(audit2.by_state[job.state]??0)+1,audit2.turns+=events.filter(({type})=>type===
"claim").length,audit2.write_turns_repeated+=repeatedWriteTurns(job,events).length,job.task.write===!0&&(audit2.write_jobs+=1),job.expunged===!0&&(audit2.tombstones+=
1),!isFinal(job)){audit2.live+=1;return}audit2.ended+=1,endsOf(events)<=1&&(audit2.one_end+=1)}function emptyAudit(){return{accepted:0,ended:0,live:0,by_state:{},
one_end:0,turns:0,write_jobs:0,write_turns_repeated:0,hints_matched:0,hints_missing:0,hints_stray:0,outputs:0,late_lines:0,fragments:0,tombstones:0,quarantined:0,
unborn:0,logs:0,log_lines:0,attachments:0,findings:[]}}async function auditLogs(database,report){let[counts]=await database.read("count lines",COUNT,[database.workspaceId]);report.logs+=counts?.logs??0,report.log_lines+=
counts?.lines??0;for(let{log,count,last}of await gapsIn(database)){let message=`Log "${log}" has ${count} lines, although its last version is ${last}: they were\
 removed by hand, or the database is damaged.`;report.findings.push({severity:"error",code:"damaged_lines",message,repair:"relay doctor --fix puts a line that s\
ays so in the place of each lost one."})}for(let{sha256:sha2562,is_sound}of await attachmentsOf(database))is_sound?report.attachments+=1:report.findings.push(damagedAttachment2(
sha2562))}function gapsIn(database){return database.read("look for lost lines",GAPS,[database.workspaceId])}function attachmentsOf({workspaceId,read}){return read(
"check attachments",ATTACHMENTS,[workspaceId])}function damagedAttachment2(sha2562){return{severity:"error",code:"damaged_attachment",message:`The attachment "${sha2562}\
" is not what was kept: its digest differs.`,repair:"Send the same file again, or restore it from a backup."}}var COUNT=`
  select count(distinct log)::int as logs, count(*)::int as lines
    from @log_lines where workspace_id = $1`,GAPS=`
  select log, count(*)::int as count, max(version) as last
    from @log_lines where workspace_id = $1
   group by log having count(*) <> max(version) order by log`,ATTACHMENTS=`
  select sha256, encode(sha256(content), 'hex') = sha256 as is_sound
    from @attachments where workspace_id = $1`;var import_node_util=require("node:util");var ALWAYS=["version","state","agent","writes","rank","created_at","expires_at","conversation","parent_id","token","expunged"];function differenceOf(job,row){let expected=rowOf(
job);for(let field of ALWAYS){let is=textOf2(row[field]),should=textOf2(expected[field]);if(is!==should)return`Its row has ${field} "${is}", its events say "${should}\
".`}if(row.is_ended!==(expected.ended_at!==null))return`Its row says that it has ${row.is_ended?"":"not "}ended, its events say otherwise.`;if(job.state==="runn\
ing")return row.held?void 0:"It is running, but no lease of it can end.";if(job.state==="queued"){if(textOf2(row.not_before)!==textOf2(expected.not_before))return"\
Its row has another due time.";if(!(textOf2(row.due)==="-infinity")&&textOf2(row.due)!==expected.due)return"Its row becomes due at another time."}return(0,import_node_util.isDeepStrictEqual)(
JSON.parse(row.summary),JSON.parse(expected.summary))?void 0:"Its row in listings differs from its events."}function textOf2(value){return value instanceof Date?
value.toISOString():value===-1/0?"-infinity":String(value)}async function readDisorder(database){let{workspaceId}=database,waiting=await database.read("check conversations",`${PLACES} select job_id, waits from places wh\
ere ${IS_MISPLACED} order by job_id limit 1000`,[workspaceId]),cancelled=await database.read("check cancelled jobs",`select job_id from @jobs p where ${IS_FORGOTTEN}\
 order by job_id limit 1000`,[workspaceId]);return[...waiting.map(({job_id,waits})=>({job_id,message:waits?STUCK:TOO_EARLY})),...cancelled.map(({job_id})=>({job_id,
message:FORGOTTEN}))]}async function correctDisorder(database){return(await database.repeat("correct the order of jobs",`${PLACES},
     placed as (
       update @jobs j set waits = not j.waits from places
        where j.workspace_id = $1 and j.job_id = places.job_id and j.waits = places.waits
          and ${IS_MISPLACED.replaceAll(/\b(waits|place|is_blocked)\b/g,"places.$1")}
       returning j.job_id
     ),
     marked as (
       update @jobs p set cancels = true where ${IS_FORGOTTEN} returning p.job_id
     )
     select job_id from placed union all select job_id from marked`,[database.workspaceId])).length}var STUCK="It waits for its conversation, although no other \
job of it is in the way.",TOO_EARLY="It may run before an earlier job of its conversation has ended.",FORGOTTEN="It was cancelled, and jobs that its turns sent \
were not.",PLACES=`
  with open as (
    select agent, conversation, job_id, state, waits,
           row_number() over (partition by agent, conversation order by created_at, job_id) as place
      from @jobs where workspace_id = $1 and conversation is not null and end_number is null
  ),
  places as (
    select o.job_id, o.waits, o.place, exists (
             select from @jobs t
              where t.workspace_id = $1 and t.agent = o.agent and t.conversation = o.conversation
                and (t.end_number is null or t.held)
                and (t.state = 'running' or (t.state <> 'queued' and t.held))) as is_blocked
      from open o where o.state = 'queued'
  )`,IS_MISPLACED="((waits and place = 1 and not is_blocked) or (not waits and place > 1))",IS_FORGOTTEN=`
  p.workspace_id = $1 and p.state = 'cancelled' and not p.cancels and not p.expunged
  and exists (select from @jobs c
               where c.workspace_id = $1 and c.parent_id = p.job_id and c.end_number is null)`;async function*pagesOfJobs(database){let after="";for(;;){let values=[database.workspaceId,after,200,4194304],page2=await database.read("read jobs with their ev\
ents",PAGE,values),last=page2.at(-1);if(last===void 0)return;yield page2,after=last.job_id}}var PAGE=`
  with next as (
    select job_id, (select coalesce(sum(pg_column_size(event)), 0) from @events e
                     where e.workspace_id = $1 and e.job_id = j.job_id) as bytes
      from @jobs j where workspace_id = $1 and job_id > $2 order by job_id limit $3
  ),
  page as (
    select job_id, sum(bytes) over (order by job_id) as bytes, row_number() over (order by job_id) as place
      from next
  )
  select job_id, version, state, agent, writes, rank, created_at, not_before, due, expires_at,
         conversation, parent_id, token, held, end_number is not null as is_ended, expunged,
         summary::text as summary,
         array(select event::text from @events e
                where e.workspace_id = $1 and e.job_id = j.job_id order by e.version) as events
    from page join @jobs j using (job_id)
   where j.workspace_id = $1 and (place = 1 or page.bytes <= $4)
   order by job_id`;async function audit(database,signal){let report=emptyAudit();for await(let page2 of pagesOfJobs(database)){let jobs=page2.flatMap(row=>auditRow(row,report)??[]);
await auditOutputs(database,jobs,report),signal?.throwIfAborted()}let disorder=await readDisorder(database);return report.hints_missing+=disorder.length,report.
hints_matched-=disorder.length,report.findings.push(...disorder.map(({job_id,message})=>findingOf("missing_hint",job_id,message))),report.findings.push(...await strays(
database)),await auditLogs(database,report),report.hints_matched=Math.max(0,report.hints_matched),report}function auditRow(row,report){let read=foldOf(row,report);
if(read===void 0)return;let{job,events}=read;countJob(report,job,events);for(let{code,message}of breachesOf(job,events))report.findings.push(findingOf(code,job.
job_id,message));let difference=differenceOf(job,row);return isFinal(job)||(report[difference===void 0?"hints_matched":"hints_missing"]+=1),difference!==void 0&&
report.findings.push(findingOf("wrong_row",job.job_id,difference)),job}function foldOf({job_id,events},report){try{let folded=foldEvents(job_id,events);return folded===
void 0&&report.findings.push(findingOf("damaged_log",job_id,NO_EVENTS)),folded}catch(error){if(!(error instanceof RelayError))throw error;if(error.details.set_aside===
!0){report.quarantined+=1;return}let code=error.code==="STORE_FORMAT_UNKNOWN"?"newer_log":"damaged_log";report.findings.push(findingOf(code,job_id,error.message));
return}}var NO_EVENTS="It has a row, but no events: they were removed by hand, or the database is damaged.";async function auditOutputs(database,jobs,report){let blobs=jobs.
flatMap(job=>blobsOf2(job).map(blob=>Object.assign({job_id:job.job_id},blob)));if(blobs.length===0)return;report.outputs+=blobs.length;let rows=await database.read(
"check texts",`select job_id, file, octet_length(content) as bytes, encode(sha256(content), 'hex') as sha256
       from @blobs where workspace_id = $1
        and (job_id, file) in (select * from unnest($2::text[], $3::text[]))`,[database.workspaceId,blobs.map(({job_id})=>job_id),blobs.map(({file})=>file)]),stored=new Map(
rows.map(row=>[row.file,row]));for(let{job_id,file,bytes,sha256:sha2562}of blobs){let row=stored.get(file);if(row?.bytes===bytes&&row.sha256===sha2562)continue;
let why=row===void 0?"it is missing":"it is not what was stored";report.findings.push(findingOf("damaged_output",job_id,`Its text "${file}" is damaged: ${why}.`))}}
function blobsOf2(job){if(job.state!=="completed")return[];let{output_blob,artifacts=[]}=job.result,attached=artifacts.map(({blob})=>blob);return output_blob===
void 0?attached:[output_blob,...attached]}async function strays(database){return(await database.read("look for events without a job",`select distinct job_id fro\
m @events e where workspace_id = $1
        and not exists (select from @jobs j where j.workspace_id = $1 and j.job_id = e.job_id)
      order by job_id limit 1000`,[database.workspaceId])).map(({job_id})=>findingOf("missing_row",job_id,"It has events, but no row."))}function findingOf(code,job_id,message){
let about=`Job "${job_id}": ${message}`;return{severity:"error",code,job_id,message:about,repair:REPAIRS[code]??BUG}}var BUG="Report this: it breaks a promise o\
f the store.",REPAIRS={damaged_log:"relay doctor --fix sets the job aside and keeps its events.",newer_log:"Update durable-relay; the events stay as they are.",
damaged_output:"The job is kept; its output is lost unless a copy exists.",foreign_request:"The events were copied by hand; remove them.",missing_hint:"relay do\
ctor --fix lets it continue.",missing_row:"relay doctor --fix makes the row again.",wrong_row:"relay doctor --fix makes the row follow the events."};var CARRIED_KINDS=["agent","thread","title","conversation_jobs","webhook","webhook_state","webhook_mark"];async function*linesOf(logs){for(let name of await logs.
list([]))for(let after=0;;after+=1e3){let lines=await logs.read(name,{after,limit:1e3,settled:!1});if(lines.length>0&&(yield{name,lines}),lines.length<1e3)break}}
function unnumbered(line){return JSON.stringify({...line,version:void 0})}function numbered(line,version2){return JSON.stringify({version:version2,...JSON.parse(
line)})}var PAGE2=500;function carriedBy(database){return{jobs:()=>jobsOf(database),documents:()=>documentsOf(database),notifications:()=>notificationsOf(database),deliveries:()=>deliveriesOf(
database),logs:()=>linesOf(createLogReader(database)),attachments:()=>attachmentsOf2(database)}}async function*jobsOf(database){for await(let page2 of pagesOfJobs(
database)){let ids=page2.map(({job_id})=>job_id),deliveries=await deliveriesOfJobs(database,ids),files=await filesOf(database,ids),reported=await withActivity(database,
ids);for(let{job_id,events}of page2)yield{job_id,lines:events,deliveries:deliveries.get(job_id)??[],blobs:()=>blobsOf3(database,job_id,files.get(job_id)??[]),async*activity(){
reported.has(job_id)&&(yield*activityOf(database,job_id))}}}}async function deliveriesOfJobs(database,ids){let rows=await database.read("read the deliveries of \
jobs",`select subject_id, line::text as line from @deliveries
      where workspace_id = $1 and subject_kind = 'job' and subject_id = any($2::text[])
      order by subject_id, version`,[database.workspaceId,ids]);return grouped(rows.map(({subject_id,line})=>[subject_id,lineOf2(line)]))}async function filesOf(database,ids){
let rows=await database.read("list the texts of jobs","select job_id, file from @blobs where workspace_id = $1 and job_id = any($2::text[])",[database.workspaceId,
ids]);return grouped(rows.map(({job_id,file})=>[job_id,file]))}async function withActivity(database,ids){let rows=await database.read("list the jobs with activi\
ty","select job_id from @activity_ends where workspace_id = $1 and job_id = any($2::text[])",[database.workspaceId,ids]);return new Set(rows.map(({job_id})=>job_id))}
function grouped(pairs){let groups=new Map;for(let[key,value]of pairs){let group=groups.get(key);group===void 0?groups.set(key,[value]):group.push(value)}return groups}
async function*blobsOf3(database,jobId,files){for(let file of files){let[row]=await database.read("read a text to copy","select content from @blobs where worksp\
ace_id = $1 and job_id = $2 and file = $3",[database.workspaceId,jobId,file]);row!==void 0&&(yield{file,content:row.content})}}async function*activityOf(database,jobId){
let after="0";for(;;){let rows=await database.read("read activity to copy",`select position, line::text as line from @activity
        where workspace_id = $1 and job_id = $2 and position > $3 order by position limit $4`,[database.workspaceId,jobId,after,PAGE2]),last=rows.at(-1);if(last===
void 0||(yield rows.map(({line})=>line),rows.length<PAGE2))return;after=last.position}}async function*documentsOf(database){for(let kind of CARRIED_KINDS){let after={
owner:"",name:""};for(;;){let rows=await database.read("read documents to copy",`select owner, name, document::text as document from @documents
          where workspace_id = $1 and kind = $2 and (owner, name) > ($3, $4)
          order by owner, name limit $5`,[database.workspaceId,kind,after.owner,after.name,PAGE2]);for(let{owner,name,document}of rows)yield{kind,owner,name,document:JSON.
parse(document)};let last=rows.at(-1);if(last===void 0)break;after=last}}}async function*notificationsOf(database){let after={recipient:"",item_id:""};for(;;){let rows=await database.
read("read notifications to copy",`select item_id, subject_kind, subject_id, recipient, event, kind, version, at, owner
         from @notifications
        where workspace_id = $1 and kind = any($2::text[]) and subject_kind = any($3::text[])
          and (recipient, item_id) > ($4, $5)
        order by recipient, item_id limit $6`,[database.workspaceId,NOTIFICATION_KINDS,SUBJECT_KINDS,after.recipient,after.item_id,PAGE2]);for(let row of rows){
let item=itemOf(row);item!==void 0&&(yield item)}let last=rows.at(-1);if(last===void 0)return;after=last}}async function*deliveriesOf(database){for(let kind of SUBJECT_KINDS.
filter(each=>each!=="job")){let after="";for(;;){let[row]=await database.read("read deliveries to copy",`select subject_id, array_agg(line::text order by versio\
n) as lines from @deliveries
          where workspace_id = $1 and subject_kind = $2 and subject_id = (
            select min(subject_id) from @deliveries
             where workspace_id = $1 and subject_kind = $2 and subject_id > $3)
          group by subject_id`,[database.workspaceId,kind,after]);if(row===void 0)break;yield{subject:{kind,id:row.subject_id},lines:row.lines.map(lineOf2)},after=
row.subject_id}}}async function*attachmentsOf2(database){for(let after="";;){let[row]=await database.read("read an attachment to copy",`select sha256, content f\
rom @attachments
        where workspace_id = $1 and sha256 > $2 order by sha256 limit 1`,[database.workspaceId,after]);if(row===void 0)return;yield row,after=row.sha256}}function lineOf2(text){
let line=parseDeliveryLine({version:1,...JSON.parse(text)});if(line===void 0)throw new Error("A line with a version can be read.");return unnumbered(deliveryDocument(
line))}var import_node_crypto9=require("node:crypto");function refused3(why){return new RelayError("COPY_REFUSED",`Cannot copy the workspace: ${why}`)}async function writeRow(by2,workspaceId,job){let row=rowOf(job);await by2.run("write the row of a job",ROW,[workspaceId,job.job_id,row.version,row.format,row.state,
row.agent,row.writes,row.rank,row.created_at,row.not_before,row.due,row.expires_at,row.conversation,row.parent_id,row.token,row.ended_at,row.expunged,row.summary,
job.state==="running"?job.lease.lease_ms:null,job.state==="cancelled"])}var ROW=`
  insert into @jobs as j (workspace_id, job_id, version, format, state, agent, writes, rank, created_at,
    not_before, due, expires_at, conversation, parent_id, token, ended_at, expunged, summary,
    held, lease_ms, lease_ends_at, seen_at, cancels, end_number)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
    $19::int is not null, $19, case when $19::int is not null then @now end,
    case when $19::int is not null then @now end, $20,
    case when $16::timestamptz is not null then nextval('@ends') end)
  on conflict (workspace_id, job_id) do update set
    version = excluded.version, format = excluded.format, state = excluded.state,
    agent = excluded.agent, writes = excluded.writes, rank = excluded.rank,
    created_at = excluded.created_at, not_before = excluded.not_before, due = excluded.due,
    expires_at = excluded.expires_at, conversation = excluded.conversation,
    parent_id = excluded.parent_id, token = excluded.token, ended_at = excluded.ended_at,
    expunged = excluded.expunged, summary = excluded.summary,
    held = j.held or excluded.held, lease_ms = coalesce(j.lease_ms, excluded.lease_ms),
    lease_ends_at = coalesce(j.lease_ends_at, excluded.lease_ends_at),
    seen_at = coalesce(j.seen_at, excluded.seen_at), cancels = j.cancels or excluded.cancels,
    end_number = case when excluded.end_number is null then null else coalesce(j.end_number, excluded.end_number) end`;async function writeLogs(by2,workspaceId,logs){let later2=[];for await(let{name,lines}of logs){await by2.run("copy the lines of a log",LINES,[workspaceId,name.join(
"/"),lines.map(({version:version2})=>version2),lines.map(({at})=>at),lines.map(({writer})=>writer),lines.map(({event})=>JSON.stringify(event))]);let changes=lines.
flatMap(line=>textChangeIn(name,line)??[]);await writeSent(by2,workspaceId,changes),later2.push(...changes.filter(({kind})=>kind!=="sent"))}for(let change of later2){
let key=[workspaceId,change.message_id];change.kind==="edited"?await by2.run("copy an edit",EDIT,[...key,change.words]):await by2.run("copy a deletion",DELETE,key)}}
async function writeSent(by2,workspaceId,changes){let sent=changes.flatMap(change=>change.kind==="sent"?[change]:[]);sent.length!==0&&await by2.run("copy the te\
xts of messages",SENT,[workspaceId,sent.map(({message_id})=>message_id),sent.map(({channel})=>channel),sent.map(({from})=>from),sent.map(({at})=>at),sent.map(({
words})=>words)])}var LINES=`
  insert into @log_lines (workspace_id, log, version, at, writer, event)
  select $1, $2, version, at, writer, event::json
    from unnest($3::int[], $4::timestamptz[], $5::text[], $6::text[]) as line (version, at, writer, event)`,SENT=`
  insert into @message_texts (workspace_id, message_id, channel, sender, at, words)
  select $1, message_id, channel, sender, at, words
    from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
      as sent (message_id, channel, sender, at, words)
  on conflict do nothing`,EDIT=`
  update @message_texts set words = $3 where workspace_id = $1 and message_id = $2`,DELETE="delete from @message_texts where workspace_id = $1 and message_id = \
$2";function postgresTarget(database,place){let{workspaceId}=database;async function receive(carried,check2){let isChecked=!1;try{await database.transaction("copy a\
 workspace",async by2=>{isChecked=!1,await claimWorkspace(by2,workspaceId),await fill(by2,workspaceId,carried);let copy={workspaceId,read:by2.run};await check2(
{carried:()=>carriedBy(copy),audit:()=>audit(copy)}),isChecked=!0})}catch(error){if(!(error instanceof CommitUnknown))throw error;if(isChecked&&await isCommitted())
return;throw refused3("the connection to the database was lost, and nothing was copied. Try again.")}}async function isCommitted(){return await database.repeat(
"wait for the end of a copy",LOCK,[workspaceId]),hasJobs({run:database.read},workspaceId)}return{place,receive}}var MORE_TIME=`
  select set_config('idle_in_transaction_session_timeout', '1h', true),
         set_config('statement_timeout', '1h', true)`,LOCK="select from @workspaces where workspace_id = $1 for update";async function claimWorkspace(by2,workspaceId){
if(await by2.run("give a copy time",MORE_TIME),await by2.run("lock a workspace",LOCK,[workspaceId]),await hasJobs(by2,workspaceId))throw refused3("the workspace\
 in the database has jobs already.");if(await hasMessages(by2,workspaceId))throw refused3("the workspace in the database has messages already.");await by2.run("\
clear a workspace",`with documents as (
       delete from @documents where workspace_id = $1 and kind = any($2::text[])
     ), notifications as (
       delete from @notifications where workspace_id = $1
     ), log_lines as (
       delete from @log_lines where workspace_id = $1
     ), attachments as (
       delete from @attachments where workspace_id = $1
     )
     delete from @deliveries where workspace_id = $1`,[workspaceId,CARRIED_KINDS])}async function hasMessages(by2,workspaceId){return(await by2.run("look for me\
ssages","select from @log_lines where workspace_id = $1 and starts_with(log, $2) limit 1",[workspaceId,`${MESSAGES}/`])).length>0}async function hasJobs(by2,workspaceId){
return(await by2.run("look for jobs","select from @jobs where workspace_id = $1 limit 1",[workspaceId])).length>0}async function fill(by2,workspaceId,carried){for await(let job of carried.
jobs())await writeJob(by2,workspaceId,job);for await(let{kind,owner,name,document}of carried.documents())await by2.run("copy a document",`insert into @documents\
 (workspace_id, kind, owner, name, document, stamp, seen_at)
       values ($1, $2, $3, $4, $5::json, $6::uuid, @now)`,[workspaceId,kind,owner,name,JSON.stringify(document),(0,import_node_crypto9.randomUUID)()]);for await(let item of carried.
notifications()){let{recipient,item_id,subject,event,kind,version:version2,at,owner}=item;await by2.run("copy a notification",`insert into @notifications
         (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,[workspaceId,recipient,item_id,subject.kind,subject.id,event,kind,version2,at,owner??
null])}for await(let{subject,lines}of carried.deliveries())await writeDeliveries(by2,[workspaceId,subject.kind,subject.id],lines);await writeLogs(by2,workspaceId,
carried.logs());for await(let{sha256:sha2562,content}of carried.attachments())await by2.run("copy an attachment",KEEP,[workspaceId,sha2562,content]);await by2.run(
"order ended jobs",ORDER_ENDS,[workspaceId]),await correctDisorder({workspaceId,repeat:by2.run})}var ORDER_ENDS=`
  update @jobs j set end_number = ordered.end_number
    from (select job_id, nextval('@ends') as end_number
            from (select job_id from @jobs where workspace_id = $1 and end_number is not null
                   order by ended_at, job_id) as ended) as ordered
   where j.workspace_id = $1 and j.job_id = ordered.job_id`;async function writeJob(by2,workspaceId,job){let{job_id,lines,deliveries}=job,entries=lines.map(stampOf);
await by2.run("copy the events of a job",`insert into @events (workspace_id, job_id, version, writer, event)
     select $1, $2, version, writer, event::json
       from unnest($3::int[], $4::text[], $5::text[]) as line (version, writer, event)`,[workspaceId,job_id,entries.map(({version:version2})=>version2),entries.
map(({writer})=>writer),lines]),await writeRowOf(by2,workspaceId,job);for await(let{file,content}of job.blobs())await by2.run("copy a text",PUT,[workspaceId,job_id,
file,...columnsOf(content)]);await writeDeliveries(by2,[workspaceId,"job",job_id],deliveries),await writeActivity(by2,[workspaceId,job_id],job)}function stampOf(line){
let{version:version2,writer}=JSON.parse(line);return{version:version2,writer}}async function writeRowOf(by2,workspaceId,{job_id,lines}){let aside=asideIn(lines);
if(aside!==void 0){await by2.run("copy a job that was set aside",ROW_ASIDE,[workspaceId,job_id,aside.format,aside.at]);return}let folded=foldEvents(job_id,lines);
if(folded===void 0)throw new RelayError("JOB_DAMAGED",`Cannot copy job "${job_id}": it has no events.`);await writeRow(by2,workspaceId,folded.job)}function asideIn(lines){
let checked=checkEntry(JSON.parse(lines[0]??"null"));return checked.success&&checked.data.type==="set_aside"?checked.data:void 0}var ROW_ASIDE=`
  insert into @jobs (workspace_id, job_id, version, format, state, agent, writes, rank, created_at, due, summary)
  values ($1, $2, 1, $3, 'set_aside', '', false, 0, $4, '-infinity', '{}')`;async function writeDeliveries(by2,subject,lines){lines.length!==0&&await by2.run("c\
opy deliveries",`insert into @deliveries (workspace_id, subject_kind, subject_id, version, line, stamp)
     select $1, $2, $3, version, line::json, gen_random_uuid()
       from unnest($4::text[]) with ordinality as given (line, version)`,[...subject,lines.map((line,at)=>numbered(line,at+1))])}async function writeActivity(by2,job,{
activity}){let written=0,bytes=0;for await(let lines of activity()){await by2.run("copy activity",`insert into @activity (workspace_id, job_id, position, line)
       select $1, $2, $3 + place, line::json
         from unnest($4::text[]) with ordinality as given (line, place)`,[...job,written,lines]),written+=lines.length;for(let line of lines)bytes+=Buffer.byteLength(
line)}written!==0&&await by2.run("copy the end of activity","insert into @activity_ends (workspace_id, job_id, lines, bytes) values ($1, $2, $3, $4)",[...job,written,
bytes])}function createTransfer(database,place){return{...postgresTarget(database,place),carried:()=>carriedBy(database),audit:()=>audit(database)}}function nextCollectionMs({is_finished}){return is_finished?864e5:36e5}var BATCH=50,MOST_ROWS=5e3;async function collect(database,{before,mostJobs}){let collected={jobs:0,bytes:0,inbox_items:0,unusable:0,is_finished:!0},after={ended_at:"\
-infinity",job_id:""};for(;;){let room=mostJobs-collected.jobs,ended2=await readEnded(database,{before,after,limit:Math.min(BATCH,room+1)}),last=ended2.at(-1);if(last===
void 0)break;if(room<=0){collected.is_finished=!1;break}let some=ended2.slice(0,room);await collectSome(database,some,collected),after=some.at(-1)??last}return collected.
inbox_items=await removeNotifications(database,before),await removeConversations(database,before),collected}function readEnded(database,{before,after,limit}){return database.
read("read ended jobs",`select job_id, version, ended_at::text as ended_at,
            array(select event::text from @events e
                   where e.workspace_id = $1 and e.job_id = j.job_id order by e.version) as events
       from @jobs j
      where workspace_id = $1 and end_number is not null and not expunged and not held
        and ended_at < $2::timestamptz and (ended_at, job_id) > ($3::timestamptz, $4)
      order by ended_at, job_id limit $5`,[database.workspaceId,before,after.ended_at,after.job_id,limit])}async function collectSome(database,ended2,collected){
let shrunk=ended2.flatMap(row=>shrink(row)??[]);if(collected.unusable+=ended2.length-shrunk.length,shrunk.length===0)return;let rows=await database.repeat("coll\
ect ended jobs",SHRINK2,[database.workspaceId,shrunk.map(({job_id})=>job_id),shrunk.map(({version:version2})=>version2),shrunk.map(({tombstone})=>tombstone),shrunk.
map(({summary})=>summary)]);collected.jobs+=rows.length;for(let{bytes}of rows)collected.bytes+=Math.max(0,Number(bytes))}function shrink({job_id,version:version2,
events}){try{let job=foldEvents(job_id,events)?.job;if(job===void 0||!isFinal(job)||job.version!==version2)return;let tombstone=tombstoneOf(job),summary=JSON.stringify(
summarize(jobOfTombstone(tombstone)));return{job_id,version:version2,tombstone:JSON.stringify(tombstone),summary}}catch(error){if(error instanceof RelayError)return;
throw error}}var OF_ENDED="workspace_id = $1 and job_id = any(array(select job_id from ended))",SHRINK2=`
  with given as (
    select * from unnest($2::text[], $3::int[], $4::text[], $5::text[]) as given (job_id, version, tombstone, summary)
  ),
  ended as materialized (
    select j.job_id, j.version, given.tombstone, given.summary
      from @jobs j join given using (job_id, version)
     where j.workspace_id = $1 and j.job_id = any($2::text[]) and not j.expunged and not j.held
     order by j.job_id for update of j skip locked
  ),
  jobs as (
    update @jobs j set expunged = true, summary = ended.summary::json
      from ended
     where j.workspace_id = $1 and j.job_id = any($2::text[]) and j.job_id = ended.job_id
    returning j.job_id
  ),
  tombstones as (
    update @events e set event = ended.tombstone::json, writer = 'gc'
      from ended
     where e.workspace_id = $1 and e.job_id = any($2::text[]) and e.job_id = ended.job_id
       and e.version = ended.version
    returning e.job_id, -pg_column_size(e.event) as bytes
  ),
  events as (
    delete from @events e
     where ${OF_ENDED} and version < (select version from ended where ended.job_id = e.job_id)
    returning job_id, pg_column_size(event) as bytes
  ),
  blobs as (
    delete from @blobs where ${OF_ENDED} returning job_id, pg_column_size(content) as bytes
  ),
  activity as (
    delete from @activity where ${OF_ENDED} returning job_id, pg_column_size(line) as bytes
  ),
  ends as (delete from @activity_ends where ${OF_ENDED}),
  words as (delete from @job_words where ${OF_ENDED}),
  deliveries as (
    delete from @deliveries
     where workspace_id = $1 and subject_kind = 'job'
       and subject_id = any(array(select job_id from ended))
    returning subject_id as job_id, pg_column_size(line) as bytes
  ),
  freed as (
    select job_id, bytes from tombstones union all select job_id, bytes from events
    union all select job_id, bytes from blobs union all select job_id, bytes from activity
    union all select job_id, bytes from deliveries
  )
  select jobs.job_id, coalesce(sum(bytes), 0) as bytes from jobs left join freed using (job_id) group by 1`;async function removeNotifications(database,before){
for(let removed=0;;){let rows=await database.repeat("remove old notifications",`delete from @notifications where ctid = any(array(
         select ctid from @notifications where workspace_id = $1 and at < $2::timestamptz limit $3))
       returning 1`,[database.workspaceId,before,MOST_ROWS]);if(removed+=rows.length,rows.length<MOST_ROWS)return removed}}async function removeConversations(database,before){
await database.repeat("remove old conversations",`delete from @documents d
      where workspace_id = $1 and kind in ('title', 'conversation_jobs') and seen_at < $2::timestamptz
        and not exists (
          select from @documents o
           where o.workspace_id = $1 and o.kind in ('title', 'conversation_jobs')
             and o.owner = d.owner and o.name = d.name and o.seen_at >= $2::timestamptz)`,[database.workspaceId,before])}async function repair(database){let repaired=[],rows=0;for(let{code,job_id,message}of(await audit(database)).findings)job_id!==void 0&&(code==="damaged_log"?await setAside2(
database,job_id,message)&&repaired.push(`job ${job_id} set aside, its events are kept`):ROW_CODES.has(code)&&await deriveRow(database,job_id)&&(rows+=1));return rows+=
await correctDisorder(database),repaired.push(...await fillGaps(database)),repaired.push(`${counted(rows,"row")} of jobs made to follow their events`),{repaired,
audit:await audit(database)}}async function fillGaps(database){let repaired=[];for(let{log,count,last}of await gapsIn(database)){let event=JSON.stringify({type:"\
set_aside",reason:"The line was lost."});await database.repeat("fill the gaps of a log",FILL,[database.workspaceId,log,last,event]),repaired.push(`log "${log}" \
repaired: ${counted(last-count,"lost line")} marked as lost`)}return repaired}var FILL=`
  insert into @log_lines (workspace_id, log, version, at, writer, event)
  select $1, $2, version, date_trunc('milliseconds', @now), 'doctor', $4::json
    from generate_series(1, $3::int) as version
  on conflict do nothing`,TWICE={mayRepeat:!0},ROW_CODES=new Set(["wrong_row","missing_row"]);async function deriveRow(database,jobId){return database.transaction(
"repair a job",async by2=>{let found=await lockJob(database.workspaceId,by2,jobId);return found instanceof RelayError||found===void 0?!1:(await writeRow(by2,database.
workspaceId,found.job),!0)},TWICE)}async function lockJob(workspaceId,by2,jobId){let values=[workspaceId,jobId];await by2.run("lock a job",LOCK2,values);let rows=await by2.
run("read the events of a job",EVENTS2,values);try{return foldEvents(jobId,rows.map(({event})=>event))}catch(error){if(error instanceof RelayError)return error;
throw error}}var LOCK2="select from @jobs where workspace_id = $1 and job_id = $2 for update",EVENTS2=`select event::text as event from @events
  where workspace_id = $1 and job_id = $2 order by version`;async function setAside2(database,jobId,reason){let{workspaceId}=database;return database.transaction(
"set a job aside",async by2=>{let found=await lockJob(workspaceId,by2,jobId);if(!(found===void 0||found instanceof RelayError&&isDamage(found)))return!1;let[kept]=await by2.
run("keep the events of a job",KEEP2,[workspaceId,jobId]),at=(kept?.at??new Date(0)).toISOString(),entry={format:1,version:1,type:"set_aside",at,writer:"doctor",
job_id:jobId,kept_as:`table "quarantine" of the database, at ${at}`,reason};return await by2.run("replace the events of a job",REPLACE,[workspaceId,jobId,JSON.stringify(
entry)]),await by2.run("hide a job",HIDE,[workspaceId,jobId]),!0},TWICE)}function isDamage({code,details}){return code==="JOB_DAMAGED"&&details.set_aside!==!0}var KEEP2=`\

  insert into @quarantine (workspace_id, job_id, at, events)
  select $1, $2, date_trunc('milliseconds', @now), array(
    select event::text from @events where workspace_id = $1 and job_id = $2 order by version)
  returning at`,REPLACE=`
  with others as (
    delete from @events where workspace_id = $1 and job_id = $2 and version <> 1
  )
  insert into @events (workspace_id, job_id, version, writer, event) values ($1, $2, 1, 'doctor', $3::json)
  on conflict (workspace_id, job_id, version) do update
    set writer = excluded.writer, event = excluded.event`,HIDE=`
  update @jobs set version = 1, state = 'set_aside', conversation = null, waits = false, cancels = false,
    held = false, expires_at = null, end_number = null, ended_at = null
  where workspace_id = $1 and job_id = $2`;function createUpkeep(database){async function collectAll(before,mostJobs){let collected=await collect(database,{before,mostJobs});return await database.repeat(
"record a collection","update @workspaces set collect_at = @now + $2::float8 * interval '1 ms' where workspace_id = $1",[database.workspaceId,nextCollectionMs(collected)]),
collected}async function probe(){if((await database.repeat("use the store","update @workspaces set collect_at = collect_at where workspace_id = $1 returning 1",
[database.workspaceId])).length>0)return;let message="Cannot use the store: its workspace was removed from the database.";throw new RelayError("WORKSPACE_NOT_FO\
UND",message)}async function isDue(){return(await database.repeat("look whether a collection is due",`update @workspaces set collect_at = @now + $2::float8 * in\
terval '1 ms'
        where workspace_id = $1
          and (collect_at is null or collect_at <= @now or collect_at > @now + $3::float8 * interval '1 ms')
       returning 1`,[database.workspaceId,nextCollectionMs({is_finished:!1}),nextCollectionMs({is_finished:!0})])).length>0}return{probe,audit:signal=>audit(database,
signal),repair:()=>repair(database),collect:before=>collectAll(before,Number.POSITIVE_INFINITY),collectWhenDue:async(before,mostJobs)=>await isDue()?collectAll(
before,mostJobs):void 0}}async function openPostgresStore(options){let{workspace,patienceMs=15e3}=options,schema=schemaIn(options.url),name=workspaceIn(options.url)??workspace,place=placeOf(
options.url),pool=createPool(options),isClosed=!1;try{let on={place,patienceMs,isClosed:()=>isClosed},workspaceId=await patiently("open the store",on,()=>openWorkspace(
pool,{schema,name,place,mustExist:options.mustExist===!0})),dialect={schema,now:options.clock?.now},database=createDatabase({...on,pool,dialect,workspaceId,answerMs:timesOf(
options).answerMs,explainMissing:()=>explainMissing(pool,{schema,place})}),clock=options.clock??await openClock(database),store=assemble({options,database,dialect,
clock}),ending2,resolveEnded=()=>{},ended2=new Promise(resolve=>{resolveEnded=resolve});return{...store,workspace,spansHosts:!0,clock,place,ended:ended2,close(){
ending2??=keepAlive(async()=>{await store.end(),isClosed=!0,await pool.end()}).then(resolveEnded,resolveEnded)}}}catch(error){throw isClosed=!0,pool.end(),error}}
var END_MS2=5e3;async function keepAlive(work){let timer,isOver=new Promise(resolve=>{timer=setTimeout(resolve,END_MS2)});try{await Promise.race([work(),isOver])}finally{
clearTimeout(timer)}}function assemble(on){let{options,database,dialect,clock}=on,signals=createSignals({database,dialect,connect:()=>connect(options)}),topics=createTopics(
database.workspaceId),blobs=createBlobs(database),activity=createActivity(database,{now:clock.now,changed:jobId=>signals.signal(topics.job(jobId))}),reported=jobId=>activity.
written(jobId),finder=createFinder({database,blobs});return{jobs:createJobs({database,schema:dialect.schema,clock,signals,topics,blobs,reported}),finder,blobs,activity,
mailbox:createMailbox(database,{watch:(recipient,listener)=>signals.watch(topics.inbox(recipient),()=>listener()),signal:recipient=>signals.signal(topics.inbox(
recipient))}),logs:createLogs(database,{watch:(prefix,listener)=>signals.watch(topics.logs(prefix),log=>listener(log?log.split("/"):void 0)),signal:(prefix,name)=>signals.
signal(topics.logs(prefix),name.join("/"))}),search:createSearch(database),numbers:request=>countNumbers(database,request),registry:createRegistry(database,{wakeAll(agent){
return signals.signal(topics.agent(agent)),signals.wakeAll(agent)}}),upkeep:createUpkeep(database),transfer:createTransfer(database,placeOf(options.url)),async end(){
finder.close(),await activity.close(),await signals.close()}}}async function openWorkspace(pool,{schema,name,place,mustExist}){let client=await pool.connect(),isSound=!1;
try{if(mustExist){let found=await readSchema(client,schema);if(checkSchema(found,place),found.version<SCHEMA_VERSION)throw missing(name)}else await migrate(client,
{schema,place});let find=async text=>(await client.query(expand(text,{schema}),[name])).rows[0],known=await find("select workspace_id from @workspaces where nam\
e = $1");if(known===void 0&&mustExist)throw missing(name);let made=known??await find("insert into @workspaces (name) values ($1) on conflict do nothing returnin\
g workspace_id")??await find("select workspace_id from @workspaces where name = $1");if(isSound=!0,made===void 0)throw missing(name);return made.workspace_id}finally{
client.release(!isSound)}}async function explainMissing(pool,{schema,place}){let client=await pool.connect();try{let found=await readSchema(client,schema);if(checkSchema(
found,place),found.version>0)return;let message=`Cannot use the database "${place}": it has no tables of the relay any more. Restore them from a backup, or star\
t again to create them empty.`;throw new RelayError("STORE_REFUSED",message)}finally{client.release()}}async function openClock(database){let ask=async()=>{let[
row]=await database.read("ask for the time","select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms");return row?.ms??Date.now()},clock=createDatabaseClock(
()=>{clock.adjust(ask).catch(()=>{})});return await clock.adjust(ask),clock}function missing(name){let message=`Cannot open workspace "${name}": the database ha\
s no such workspace. It is created by the first dispatch or worker of the workspace.`;return new RelayError("WORKSPACE_NOT_FOUND",message)}0&&(module.exports={openCatalogue,openPostgresStore});
