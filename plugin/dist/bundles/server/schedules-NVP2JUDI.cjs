var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{createSchedules:()=>createSchedules});module.exports=__toCommonJS(stdin_exports);var import_chunk_GF4ORWDV=require("./chunk-GF4ORWDV.cjs"),
import_chunk_LWQ7HCFO=require("./server.cjs").chunk_LWQ7HCFO,import_chunk_KKDDD6UV=require("./chunk-KKDDD6UV.cjs"),import_chunk_EU5GIQH5=require("./server.cjs").chunk_EU5GIQH5,import_chunk_G754L2U4=require("./server.cjs").chunk_G754L2U4,
import_chunk_L6GPFLS4=require("./server.cjs").chunk_L6GPFLS4,import_chunk_D5U73RJJ=require("./server.cjs").chunk_D5U73RJJ,import_chunk_AEM6UDMC=require("./chunk-AEM6UDMC.cjs"),import_chunk_RK4O6LK4=require("./server.cjs").chunk_RK4O6LK4,
import_chunk_WW7EEPIK=require("./server.cjs").chunk_WW7EEPIK,import_chunk_7DZPDNVK=require("./server.cjs").chunk_7DZPDNVK,import_chunk_WGGMS6H3=require("./server.cjs").chunk_WGGMS6H3,import_chunk_HBYL67N7=require("./server.cjs").chunk_HBYL67N7,
import_chunk_CVVS6IFZ=require("./server.cjs").chunk_CVVS6IFZ,import_chunk_HFH32ZRR=require("./server.cjs").chunk_HFH32ZRR,import_chunk_ZTEXFR75=require("./server.cjs").chunk_ZTEXFR75,import_chunk_U2X3WZEQ=require("./server.cjs").chunk_U2X3WZEQ,
import_chunk_SADGNVOY=require("./server.cjs").chunk_SADGNVOY,import_chunk_XUDYAQEV=require("./server.cjs").chunk_XUDYAQEV,import_chunk_A3OUN6LV=require("./server.cjs").chunk_A3OUN6LV,import_chunk_KPXMGPN6=require("./server.cjs").chunk_KPXMGPN6,
import_chunk_IAEEEH5W=require("./server.cjs").chunk_IAEEEH5W,import_chunk_OFGEZJOM=require("./server.cjs").chunk_OFGEZJOM,import_node_crypto=require("node:crypto");function isDue(schedule,times,nowMs){
let next=nextDue(schedule,times);return next!==void 0&&next<=nowMs}function nextDue({state,passed},times){return state==="active"?times.after(Date.parse(passed)):
void 0}function decideDue(schedule,{times,nowMs,open}){if(schedule.state!=="active")return;let due=times.between(Date.parse(schedule.passed),nowMs,100),latest=due.
times.at(-1);if(latest===void 0)return;let wanted=wantedOf(schedule,{due:due.times,isOnTime:nowMs-latest<=6e4}),isLeftOut=schedule.overlap==="skip"&&open.length>
0,runs=isLeftOut?[]:wanted.map(instant),missed=due.times.length-wanted.length+(due.isMore?1:0),replaced=schedule.overlap==="replace"&&runs.length>0?[...open]:[];
return{type:"fire",at:instant(nowMs),passed:instant(latest),runs,...replaced.length>0&&{replaced},...missed>0&&{missed},...isLeftOut&&wanted.length>0&&{overlapped:wanted.
length}}}function wantedOf({missed},{due,isOnTime}){return missed==="all"?due:missed==="one"||isOnTime?due.slice(-1):[]}function instant(ms){return new Date(ms).
toISOString()}function g(s3,e,t,n=0,r=0,a=0,i=0){let o=s3>=0&&s3<100,u=Date.UTC(o?s3+400:s3,e,t,n,r,a,i);return o?u-126227808e5:u}function D(s3){return g(s3.y,s3.
m-1,s3.d,s3.h,s3.i,s3.s)}function w(s3,e){return s3.y===e.y&&s3.m===e.m&&s3.d===e.d&&s3.h===e.h&&s3.i===e.i&&s3.s===e.s}function O(s3){let e=s3.substring(9);return e.
includes("Z")||e.includes("+")||e.includes("-")}function Z(s3,e){let t=new Date(Date.parse(s3));if(isNaN(t))throw new Error("Invalid ISO8601 passed to timezone \
parser.");return O(s3)?{tp:T(t.getUTCFullYear(),t.getUTCMonth()+1,t.getUTCDate(),t.getUTCHours(),t.getUTCMinutes(),t.getUTCSeconds(),"Etc/UTC"),ms:t.getUTCMilliseconds()}:
{tp:T(t.getFullYear(),t.getMonth()+1,t.getDate(),t.getHours(),t.getMinutes(),t.getSeconds(),e),ms:t.getMilliseconds()}}function v(s3,e,t){let{tp:n,ms:r}=Z(s3,e);
return new Date(N(n,t).getTime()+r)}function N(s3,e){let t=_(s3);if(t.kind==="single")return t.date;if(t.kind==="ambiguous")return t.earlier;if(e)throw new Error(
"Invalid date passed to fromTZ()");return t.after}function _(s3){let e=D(s3),t=i=>R(new Date(i),s3.tz),n=e-t(e),r=y(new Date(n),s3.tz);if(w(r,s3)){let i=D(r)-n,
o=n-(t(n-E)-i);if(o<n&&w(y(new Date(o),s3.tz),s3))return{kind:"ambiguous",earlier:new Date(o),later:new Date(n)};let u=n+(i-t(n+E));return u>n&&w(y(new Date(u),
s3.tz),s3)?{kind:"ambiguous",earlier:new Date(n),later:new Date(u)}:{kind:"single",date:new Date(n)}}let a=e-(D(r)-n);return w(y(new Date(a),s3.tz),s3)?{kind:"s\
ingle",date:new Date(a)}:{kind:"gap",before:new Date(Math.min(n,a)),after:new Date(Math.max(n,a))}}var E=3*36e5;function R(s3,e){return D(y(s3,e))-(s3.getTime()-
s3.getUTCMilliseconds())}function k(s3,e,t){let n=R(new Date(s3),t);for(;e-s3>1e3;){let r=s3+Math.floor((e-s3)/2e3)*1e3;R(new Date(r),t)===n?s3=r:e=r}return e}function U(s3,e){
let t=_(y(new Date(s3),e));if(t.kind==="ambiguous")return s3<t.later.getTime()?"earlier":"later"}var H=g(1,0,1),S=864e5,W=new Map;function y(s3,e){if(e===void 0)
return T(s3.getFullYear(),s3.getMonth()+1,s3.getDate(),s3.getHours(),s3.getMinutes(),s3.getSeconds());let t=W.get(e),n;try{t||(t=new Intl.DateTimeFormat("en-US",
{timeZone:e,year:"numeric",month:"numeric",day:"numeric",hour:"numeric",minute:"numeric",second:"numeric",hour12:!1}),W.set(e,t)),n=t.formatToParts(s3)}catch(i){
let o=i instanceof Error?i.message:String(i);throw new RangeError(`toTZ: Invalid timezone '${e}' or date. Please provide a valid IANA timezone (e.g., 'America/N\
ew_York', 'Europe/Stockholm'). Original error: ${o}`)}let r={year:0,month:0,day:0,hour:0,minute:0,second:0};for(let i of n)(i.type==="year"||i.type==="month"||i.
type==="day"||i.type==="hour"||i.type==="minute"||i.type==="second")&&(r[i.type]=parseInt(i.value,10));if(isNaN(r.year)||isNaN(r.month)||isNaN(r.day)||isNaN(r.hour)||
isNaN(r.minute)||isNaN(r.second))throw new Error(`toTZ: Failed to parse all date components from timezone '${e}'. This may indicate an invalid date or timezone \
configuration. Parsed components: ${JSON.stringify(r)}`);let a=s3.getTime()-H;return(a<-S||a<S&&r.month===12)&&(r.year=1-r.year),r.hour===24&&(r.hour=0),{y:r.year,
m:r.month,d:r.day,h:r.hour,i:r.minute,s:r.second,tz:e}}function T(s3,e,t,n,r,a,i){return{y:s3,m:e,d:t,h:n,i:r,s:a,tz:i}}var x=[1,2,4,8,16],C=class s{pattern;timezone;mode;alternativeWeekdays;sloppyRanges;fixedTimeRule;second;minute;hour;day;month;dayOfWeek;year;lastDayOfMonth;lastWeekday;nearestWeekdays;starDOM;starDOW;starYear;useAndLogic;isFixedTime;constructor(e,t,n){
this.pattern=e,this.timezone=t,this.mode=n?.mode??"auto",this.alternativeWeekdays=n?.alternativeWeekdays??!1,this.sloppyRanges=n?.sloppyRanges??!1,this.fixedTimeRule=
n?.fixedTimeRule??"single-value",this.second=Array(60).fill(0),this.minute=Array(60).fill(0),this.hour=Array(24).fill(0),this.day=Array(31).fill(0),this.month=Array(
12).fill(0),this.dayOfWeek=Array(7).fill(0),this.year=[],this.lastDayOfMonth=!1,this.lastWeekday=!1,this.nearestWeekdays=Array(31).fill(0),this.starDOM=!1,this.
starDOW=!1,this.starYear=!1,this.useAndLogic=!1,this.isFixedTime=!1,this.parse()}parse(){if(!(typeof this.pattern=="string"||this.pattern instanceof String))throw new TypeError(
"CronPattern: Pattern has to be of type string.");this.pattern.indexOf("@")>=0&&(this.pattern=this.handleNicknames(this.pattern).trim());let e=this.pattern.match(
/\S+/g)||[""],t=e.length;if(e.length<5||e.length>7)throw new TypeError("CronPattern: invalid configuration format ('"+this.pattern+"'), exactly five, six, or se\
ven space separated parts are required.");if(this.mode!=="auto"){let i;switch(this.mode){case"5-part":i=5;break;case"6-part":i=6;break;case"7-part":i=7;break;case"\
5-or-6-parts":i=[5,6];break;case"6-or-7-parts":i=[6,7];break;default:i=0}if(!(Array.isArray(i)?i.includes(t):t===i)){let u=Array.isArray(i)?i.join(" or "):i.toString();
throw new TypeError(`CronPattern: mode '${this.mode}' requires exactly ${u} parts, but pattern '${this.pattern}' has ${t} parts.`)}}if(e.length===5&&e.unshift("\
0"),e.length===6&&e.push("*"),this.pattern.indexOf("?")>=0)for(let i=0;i<e.length;i++)e[i]=e[i].replace(/\?/g,"*");if(e[3].toUpperCase()==="LW")this.lastWeekday=
!0,e[3]="";else if(e[3].toUpperCase().indexOf("L")>=0){let i=e[3].split(",");if(i.length>1&&i.some(o=>o.toUpperCase()==="LW"))throw new TypeError(`CronPattern: \
Syntax error, LW can not be in a list in day-of-month ('${e[3]}').`);if(i.some(o=>o===""||o.toUpperCase()!=="L"&&/l/i.test(o)))throw new TypeError("CronPattern:\
 Syntax error, L has to be a value of its own in day-of-month ('"+e[3]+"').");e[3]=i.filter(o=>o.toUpperCase()!=="L").join(","),this.lastDayOfMonth=!0}if(e[3]==
"*"&&(this.starDOM=!0),e[6]=="*"&&(this.starYear=!0),e[4].length>=3&&(e[4]=this.replaceAlpha(e[4],s.MONTH_NAMES)),e[5].length>=3&&(e[5]=this.alternativeWeekdays?
this.replaceAlpha(e[5],s.DAY_NAMES_QUARTZ):this.replaceAlpha(e[5],s.DAY_NAMES)),e[5].startsWith("+")&&(this.useAndLogic=!0,e[5]=e[5].substring(1),e[5]===""))throw new TypeError(
"CronPattern: Day-of-week field cannot be empty after '+' modifier.");switch(e[5]=="*"&&(this.starDOW=!0),this.mode){case"5-part":e[0]="0",e[6]="*";break;case"6\
-part":e[6]="*";break;case"5-or-6-parts":e[6]="*";break;case"6-or-7-parts":break;case"7-part":case"auto":break}this.throwAtIllegalCharacters(e),this.partToArray(
"second",e[0],0,1),this.partToArray("minute",e[1],0,1),this.partToArray("hour",e[2],0,1),this.partToArray("day",e[3],-1,1),this.partToArray("month",e[4],-1,1);let n=this.
alternativeWeekdays?-1:0;this.partToArray("dayOfWeek",e[5],n,63),e[6]==="*"?this.year=Array(1e4).fill(1):(this.year=Array(1e4).fill(0),this.partToArray("year",e[6],
0,1)),!this.alternativeWeekdays&&this.dayOfWeek[7]&&(this.dayOfWeek[0]=this.dayOfWeek[7]);let r=this.fixedTimeRule==="single-value",a=(i,o)=>!i.includes("*")&&!i.
includes("/")&&(!r||o.filter(u=>u).length===1);this.isFixedTime=a(e[0],this.second)&&a(e[1],this.minute)&&a(e[2],this.hour)}partToArray(e,t,n,r){let a=this[e];if(t===
""&&!(e==="day"&&(this.lastDayOfMonth||this.lastWeekday)))throw new TypeError("CronPattern: configuration entry "+e+" ("+t+") is empty, check for trailing space\
s.");if(t==="*")return a.fill(r);let i=t.split(",");if(i.length>1)for(let o of i)this.partToArray(e,o,n,r);else t.includes("-")&&t.includes("/")?this.handleRangeWithStepping(
t,e,n,r):t.includes("-")?this.handleRange(t,e,n,r):t.includes("/")?this.handleStepping(t,e,n,r):t!==""&&this.handleNumber(t,e,n,r)}throwAtIllegalCharacters(e){for(let t=0;t<
e.length;t++)if((t===3?/[^/*0-9,\-WwLl]+/:t===5?/[^/*0-9,\-#Ll]+/:/[^/*0-9,\-]+/).test(e[t]))throw new TypeError("CronPattern: configuration entry "+t+" ("+e[t]+
") contains illegal characters.")}handleNumber(e,t,n,r){let a=this.extractNth(e,t),i=e.toUpperCase().includes("W");if(t!=="day"&&i)throw new TypeError("CronPatt\
ern: Nearest weekday modifier (W) only allowed in day-of-month.");i&&(t="nearestWeekdays");let o=i?a[0].replace(/W$/i,""):a[0],u=s.toNumber(o)+n;if(isNaN(u))throw new TypeError(
"CronPattern: "+t+" is not a number: '"+e+"'");this.setPart(t,u,a[1]||r)}setPart(e,t,n){if(!Object.prototype.hasOwnProperty.call(this,e))throw new TypeError("Cr\
onPattern: Invalid part specified: "+e);if(e==="dayOfWeek"){if(t===7&&(t=0),t<0||t>6)throw new RangeError("CronPattern: Invalid value for dayOfWeek: "+t);this.setNthWeekdayOfMonth(
t,n);return}if(e==="second"||e==="minute"){if(t<0||t>=60)throw new RangeError("CronPattern: Invalid value for "+e+": "+t)}else if(e==="hour"){if(t<0||t>=24)throw new RangeError(
"CronPattern: Invalid value for "+e+": "+t)}else if(e==="day"||e==="nearestWeekdays"){if(t<0||t>=31)throw new RangeError("CronPattern: Invalid value for "+e+": "+
t)}else if(e==="month"){if(t<0||t>=12)throw new RangeError("CronPattern: Invalid value for "+e+": "+t)}else if(e==="year"&&(t<1||t>=1e4))throw new RangeError("C\
ronPattern: Invalid value for "+e+": "+t+" (supported range: 1-9999)");this[e][t]=n}static toNumber(e){return/^\d+$/.test(e)?parseInt(e,10):NaN}validateNotNaN(e,t){
if(isNaN(e))throw new TypeError(t)}validateRange(e,t,n,r,a){if(e>t)throw new TypeError("CronPattern: From value is larger than to value: '"+a+"'");if(n!==void 0){
if(n===0)throw new TypeError("CronPattern: Syntax error, illegal stepping: 0");if(n>this[r].length)throw new TypeError("CronPattern: Syntax error, steps cannot \
be greater than maximum value of part ("+this[r].length+")")}}handleRangeWithStepping(e,t,n,r){if(e.toUpperCase().includes("W"))throw new TypeError("CronPattern\
: Syntax error, W is not allowed in ranges with stepping.");let a=this.extractNth(e,t),i=a[0].match(/^(\d+)-(\d+)\/(\d+)$/);if(i===null)throw new TypeError("Cro\
nPattern: Syntax error, illegal range with stepping: '"+e+"'");let[,o,u,l]=i,h=parseInt(o,10)+n,m=parseInt(u,10)+n,d=parseInt(l,10);this.validateNotNaN(h,"CronP\
attern: Syntax error, illegal lower range (NaN)"),this.validateNotNaN(m,"CronPattern: Syntax error, illegal upper range (NaN)"),this.validateNotNaN(d,"CronPatte\
rn: Syntax error, illegal stepping: (NaN)"),this.validateRange(h,m,d,t,e);for(let p=h;p<=m;p+=d)this.setPart(t,p,a[1]||r)}extractNth(e,t){let n=e,r;if(n.includes(
"#")){if(t!=="dayOfWeek")throw new Error("CronPattern: nth (#) only allowed in day-of-week field");let a=n.split("#");if(a.length!==2||a[1]==="")throw new TypeError(
"CronPattern: Syntax error, illegal nth weekday: '"+e+"'");n=a[0],r=a[1]}else if(n.toUpperCase().endsWith("L")){if(t!=="dayOfWeek")throw new Error("CronPattern:\
 L modifier only allowed in day-of-week field (use L alone for day-of-month)");r="L",n=n.slice(0,-1)}return[n,r]}handleRange(e,t,n,r){if(e.toUpperCase().includes(
"W"))throw new TypeError("CronPattern: Syntax error, W is not allowed in a range.");let a=this.extractNth(e,t),i=a[0].split("-");if(i.length!==2)throw new TypeError(
"CronPattern: Syntax error, illegal range: '"+e+"'");let o=s.toNumber(i[0])+n,u=s.toNumber(i[1])+n;this.validateNotNaN(o,"CronPattern: Syntax error, illegal low\
er range (NaN)"),this.validateNotNaN(u,"CronPattern: Syntax error, illegal upper range (NaN)"),this.validateRange(o,u,void 0,t,e);for(let l=o;l<=u;l++)this.setPart(
t,l,a[1]||r)}handleStepping(e,t,n,r){if(e.toUpperCase().includes("W"))throw new TypeError("CronPattern: Syntax error, W is not allowed in parts with stepping.");
let a=this.extractNth(e,t),i=a[0].split("/");if(i.length!==2)throw new TypeError("CronPattern: Syntax error, illegal stepping: '"+e+"'");if(this.sloppyRanges)i[0]===
""&&(i[0]="*");else{if(i[0]==="")throw new TypeError("CronPattern: Syntax error, stepping with missing prefix ('"+e+"') is not allowed. Use wildcard (*/step) or\
 range (min-max/step) instead.");if(i[0]!=="*")throw new TypeError("CronPattern: Syntax error, stepping with numeric prefix ('"+e+"') is not allowed. Use wildca\
rd (*/step) or range (min-max/step) instead.")}let o=0;i[0]!=="*"&&(o=s.toNumber(i[0])+n,this.validateNotNaN(o,"CronPattern: Syntax error, illegal stepping star\
t (NaN)"));let u=s.toNumber(i[1]);this.validateNotNaN(u,"CronPattern: Syntax error, illegal stepping: (NaN)"),this.validateRange(0,this[t].length-1,u,t,e);for(let l=o;l<
this[t].length;l+=u)t==="year"&&l===0||this.setPart(t,l,a[1]||r)}replaceAlpha(e,t){let n=e;for(let[r,a]of Object.entries(t))n=n.replace(new RegExp(r,"gi"),(i,o,u)=>{
let l=o+i.length-3,h=u.charAt(l-1),m=u.charAt(l+3);if(/[a-z\d/#]/i.test(h)||/[a-km-z\d]/i.test(m))throw new TypeError(`CronPattern: Syntax error, a month or day\
 name has to stand alone ('${e}').`);return a});return n}static DAY_NAMES={"-sun":"-7",sun:"0",mon:"1",tue:"2",wed:"3",thu:"4",fri:"5",sat:"6"};static DAY_NAMES_QUARTZ={
sun:"1",mon:"2",tue:"3",wed:"4",thu:"5",fri:"6",sat:"7"};static MONTH_NAMES={jan:"1",feb:"2",mar:"3",apr:"4",may:"5",jun:"6",jul:"7",aug:"8",sep:"9",oct:"10",nov:"\
11",dec:"12"};static NICKNAME_MAP={"@yearly":"0 0 1 1 *","@annually":"0 0 1 1 *","@monthly":"0 0 1 * *","@weekly":"0 0 * * SUN","@daily":"0 0 * * *","@midnight":"\
0 0 * * *","@hourly":"0 * * * *"};handleNicknames(e){let t=e.trim().toLowerCase();if(t==="@reboot")throw new TypeError("CronPattern: @reboot is not supported in\
 this environment. This is an event-based trigger that requires system startup detection.");return s.NICKNAME_MAP[t]||e}setNthWeekdayOfMonth(e,t){if(typeof t!="\
number"&&t.toUpperCase()==="L")this.dayOfWeek[e]=this.dayOfWeek[e]|32;else if(t===63)this.dayOfWeek[e]=63;else if(t<6&&t>0)this.dayOfWeek[e]=this.dayOfWeek[e]|x[t-
1];else throw new TypeError(`CronPattern: nth weekday out of range, should be 1-5 or L. Value: ${t}, Type: ${typeof t}`)}},B=[31,28,31,30,31,30,31,31,30,31,30,31],
f=[["month","year",0],["day","month",-1],["hour","day",0],["minute","hour",0],["second","minute",0]],c=class s2{tz;instantMs;instantFields;ms;second;minute;hour;day;month;year;constructor(e,t){
if(this.tz=t,e&&e instanceof Date)if(!isNaN(e))this.fromDate(e);else throw new TypeError("CronDate: Invalid date passed to CronDate constructor");else if(e==null)
this.fromDate(new Date);else if(e&&typeof e=="string")this.fromString(e);else if(e instanceof s2)this.fromCronDate(e);else throw new TypeError("CronDate: Invali\
d type ("+typeof e+") passed to CronDate constructor")}getLastDayOfMonth(e,t){return t!==1?B[t]:new Date(g(e,t+1,0)).getUTCDate()}getLastWeekday(e,t){let n=this.
getLastDayOfMonth(e,t),a=new Date(g(e,t,n)).getUTCDay();return a===0?n-2:a===6?n-1:n}getNearestWeekday(e,t,n){let r=this.getLastDayOfMonth(e,t);if(n>r)return-1;
let i=new Date(g(e,t,n)).getUTCDay();return i===0?n===r?n-2:n+1:i===6?n===1?n+2:n-1:n}isNthWeekdayOfMonth(e,t,n,r){let i=new Date(g(e,t,n)).getUTCDay(),o=0;for(let u=1;u<=
n;u++)new Date(g(e,t,u)).getUTCDay()===i&&o++;if(r&63&&x[o-1]&r)return!0;if(r&32){let u=this.getLastDayOfMonth(e,t);for(let l=n+1;l<=u;l++)if(new Date(g(e,t,l)).
getUTCDay()===i)return!1;return!0}return!1}fromDate(e){if(this.tz!==void 0)if(typeof this.tz=="number")this.ms=e.getUTCMilliseconds(),this.second=e.getUTCSeconds(),
this.minute=e.getUTCMinutes()+this.tz,this.hour=e.getUTCHours(),this.day=e.getUTCDate(),this.month=e.getUTCMonth(),this.year=e.getUTCFullYear(),this.apply();else
try{let t=y(e,this.tz);this.ms=e.getMilliseconds(),this.second=t.s,this.minute=t.i,this.hour=t.h,this.day=t.d,this.month=t.m-1,this.year=t.y,this.cacheInstant(e.
getTime()-this.ms)}catch(t){let n=t instanceof Error?t.message:String(t);throw new TypeError(`CronDate: Failed to convert date to timezone '${this.tz}'. This ma\
y happen with invalid timezone names or dates. Original error: ${n}`)}else this.ms=e.getMilliseconds(),this.second=e.getSeconds(),this.minute=e.getMinutes(),this.
hour=e.getHours(),this.day=e.getDate(),this.month=e.getMonth(),this.year=e.getFullYear(),this.cacheInstant(e.getTime()-this.ms)}cacheInstant(e){this.instantMs=e;
let{year:t,month:n,day:r,hour:a,minute:i,second:o}=this;this.instantFields=[t,n,r,a,i,o,this.tz]}cachedInstant(){let e=this.instantFields;if(!(e===void 0||e[6]!==
this.tz)&&!(e[5]!==this.second||e[4]!==this.minute||e[3]!==this.hour)&&!(e[2]!==this.day||e[1]!==this.month||e[0]!==this.year))return this.instantMs}fromCronDate(e){
this.tz=e.tz,this.year=e.year,this.month=e.month,this.day=e.day,this.hour=e.hour,this.minute=e.minute,this.second=e.second,this.ms=e.ms,this.instantMs=e.instantMs,
this.instantFields=e.instantFields}apply(){if(this.month>11||this.month<0||this.day>this.getLastDayOfMonth(this.year,this.month)||this.day<1||this.hour>23||this.
minute>59||this.second>59||this.hour<0||this.minute<0||this.second<0){let e=new Date(0);return e.setUTCFullYear(this.year,this.month,this.day),e.setUTCHours(this.
hour,this.minute,this.second,this.ms),this.ms=e.getUTCMilliseconds(),this.second=e.getUTCSeconds(),this.minute=e.getUTCMinutes(),this.hour=e.getUTCHours(),this.
day=e.getUTCDate(),this.month=e.getUTCMonth(),this.year=e.getUTCFullYear(),!0}else return!1}fromString(e){if(typeof this.tz=="number"){if(O(e))return this.fromDate(
v(e));let t=v(e,"Etc/UTC");this.ms=t.getUTCMilliseconds(),this.second=t.getUTCSeconds(),this.minute=t.getUTCMinutes(),this.hour=t.getUTCHours(),this.day=t.getUTCDate(),
this.month=t.getUTCMonth(),this.year=t.getUTCFullYear(),this.apply()}else return this.fromDate(v(e,this.tz))}findNext(e,t,n,r){return this._findMatch(e,t,n,r,1)}_matchDayValue(e,t,n,r){
let a=e;if(!a){for(let i=0;i<n.nearestWeekdays.length;i++)if(n.nearestWeekdays[i]){let o=this.getNearestWeekday(this.year,this.month,i+1);if(o!==-1&&o===t){a=1;
break}}}if(n.lastWeekday){let i=this.getLastWeekday(this.year,this.month);t===i&&(a=1)}if(n.lastDayOfMonth){let i=this.getLastDayOfMonth(this.year,this.month);t===
i&&(a=1)}if(!n.starDOW){let i=new Date(g(this.year,this.month,1,0,0,0,0)).getUTCDay(),o=n.dayOfWeek[(i+(t-1))%7];o&&o&63&&(o=this.isNthWeekdayOfMonth(this.year,
this.month,t,o)?1:0),n.useAndLogic?a=a&&o:!r.domAndDow&&!n.starDOM?a=a||o:a=a&&o}return a}_findMatch(e,t,n,r,a){let i=this[t],o=t==="day"?this.getLastDayOfMonth(
this.year,this.month):0,u=this[t]+r,l=a===1?h=>h<n[t].length:h=>h>=0;for(let h=u;l(h);h+=a){let m=n[t][h];if(t==="day"){if(h-r>o)continue;m=this._matchDayValue(
m,h-r,n,e)}if(m)return this[t]=h-r,i!==this[t]?2:1}return 3}recurse(e,t,n){let r=this.year,a=n;for(;typeof a=="number";){if(e.starYear&&Math.abs(this.year-r)>400)
return null;a=this.recurseStep(e,t,a)}return a}recurseStep(e,t,n){if(n===0&&!e.starYear){if(this.year>=0&&this.year<e.year.length&&e.year[this.year]===0){let a=-1;
for(let i=this.year+1;i<e.year.length&&i<1e4;i++)if(e.year[i]===1){a=i;break}if(a===-1)return null;this.year=a,this.month=0,this.day=1,this.hour=0,this.minute=0,
this.second=0,this.ms=0}if(this.year>=1e4)return null}let r=this.findNext(t,f[n][0],e,f[n][2]);if(r>1){let a=n+1;for(;a<f.length;)this[f[a][0]]=-f[a][2],a++;if(r===
3){if(this[f[n][1]]++,this[f[n][0]]=-f[n][2],this.apply(),n===0&&!e.starYear){for(;this.year>=0&&this.year<e.year.length&&e.year[this.year]===0&&this.year<1e4;)
this.year++;if(this.year>=1e4||this.year>=e.year.length)return null}return 0}else if(this.apply())return n-1}return n+=1,n>=f.length?this:(e.starYear?this.year>=
3e3:this.year>=1e4)?null:n}increment(e,t,n){return this.instantMs=void 0,this.instantFields=void 0,this.second+=t.interval!==void 0&&t.interval>1&&n?t.interval:
1,this.ms=0,this.apply(),this.recurse(e,t,0)}decrement(e,t,n=!0){this.instantMs=void 0,this.instantFields=void 0;let r=t.interval!==void 0&&t.interval>=1;return(this.
ms===0||r)&&(this.second-=r&&n?t.interval:1),this.ms=0,this.apply(),this.year<1?null:this.recurseBackward(e,t,0)}recurseBackward(e,t,n){let r=this.year,a=n;for(;typeof a==
"number";){if(e.starYear&&Math.abs(this.year-r)>400)return null;a=this.recurseBackwardStep(e,t,a)}return a}recurseBackwardStep(e,t,n){if(n===0&&!e.starYear){if(this.
year>=0&&this.year<e.year.length&&e.year[this.year]===0){let a=-1;for(let i=this.year-1;i>=0;i--)if(e.year[i]===1){a=i;break}if(a===-1)return null;this.year=a,this.
month=11,this.day=31,this.hour=23,this.minute=59,this.second=59,this.ms=0}if(this.year<1)return null}let r=this.findPrevious(t,f[n][0],e,f[n][2]);if(r>1){let a=n+
1;for(;a<f.length;){let i=f[a][0],o=f[a][2],u=this.getMaxPatternValue(i,e,o);this[i]=u,a++}if(r===3){if(this[f[n][1]]--,n===0){let u=this.getLastDayOfMonth(this.
year,this.month);this.day>u&&(this.day=u)}if(n===1)if(this.day<=0)this.day=1;else{let u=this.year,l=this.month;for(;l<0;)l+=12,u--;for(;l>11;)l-=12,u++;let h=this.
getLastDayOfMonth(u,l);this.day>h&&(this.day=h)}this.apply();let i=f[n][0],o=f[n][2];if(this[i]=this.getMaxPatternValue(i,e,o),this.apply(),n===0){let u=f[1][2],
l=this.getMaxPatternValue("day",e,u);l!==this.day&&(this.day=l,this.hour=this.getMaxPatternValue("hour",e,f[2][2]),this.minute=this.getMaxPatternValue("minute",
e,f[3][2]),this.second=this.getMaxPatternValue("second",e,f[4][2]))}if(n===0&&!e.starYear){for(;this.year>=0&&this.year<e.year.length&&e.year[this.year]===0;)this.
year--;if(this.year<1)return null}return 0}else if(this.apply())return n-1}return n+=1,n>=f.length?this:this.year<1?null:n}getMaxPatternValue(e,t,n){let r=t[e].
length-1-n;for(let a=t[e].length-1;a>=0;a--)if(t[e][a]){r=a-n;break}if(e==="day"){let a=this.getLastDayOfMonth(this.year,this.month);return t.lastWeekday||t.nearestWeekdays.
some(i=>i)||t.lastDayOfMonth||!t.starDOW?a:Math.min(r,a)}return r}findPrevious(e,t,n,r){return this._findMatch(e,t,n,r,-1)}getDate(e){if(!e&&typeof this.tz!="nu\
mber"){let t=this.cachedInstant();if(t!==void 0)return new Date(t+(this.tz===void 0?this.ms:0))}if(e||this.tz===void 0){if(this.year>=0&&this.year<100){let t=new Date(
0);return t.setFullYear(this.year,this.month,this.day),t.setHours(this.hour,this.minute,this.second,this.ms),t}return new Date(this.year,this.month,this.day,this.
hour,this.minute,this.second,this.ms)}else return typeof this.tz=="number"?new Date(g(this.year,this.month,this.day,this.hour,this.minute-this.tz,this.second,this.
ms)):N(T(this.year,this.month+1,this.day,this.hour,this.minute,this.second,this.tz),!1)}getTime(){return this.getDate(!1).getTime()}match(e,t){if(!e.starYear&&(this.
year<0||this.year>=e.year.length||e.year[this.year]===0))return!1;for(let n=0;n<f.length;n++){let r=f[n][0],a=f[n][2],i=this[r];if(i+a<0||i+a>=e[r].length)return!1;
let o=e[r][i+a];if(r==="day"&&(o=this._matchDayValue(o,i,e,t)),!o)return!1}return!0}};function F(s3){s3===void 0&&(s3={}),delete s3.name,s3.legacyMode!==void 0&&
s3.domAndDow===void 0?s3.domAndDow=!s3.legacyMode:s3.domAndDow===void 0&&(s3.domAndDow=!1),s3.legacyMode=!s3.domAndDow;let e=(n,r)=>n===void 0?r:n;if(s3.paused=
e(s3.paused,!1),s3.maxRuns=e(s3.maxRuns,1/0),s3.catch=e(s3.catch,!1),s3.unref=e(s3.unref,!1),s3.mode=e(s3.mode,"auto"),s3.alternativeWeekdays=e(s3.alternativeWeekdays,
!1),s3.sloppyRanges=e(s3.sloppyRanges,!1),s3.fixedTimeRule=e(s3.fixedTimeRule,"single-value"),s3.allowPast=e(s3.allowPast,!1),s3.interval=s3.interval===void 0?0:
parseInt(s3.interval.toString(),10),s3.utcOffset=s3.utcOffset===void 0?void 0:parseInt(s3.utcOffset.toString(),10),s3.dayOffset=s3.dayOffset===void 0?0:parseInt(
s3.dayOffset.toString(),10),!["auto","5-part","6-part","7-part","5-or-6-parts","6-or-7-parts"].includes(s3.mode))throw new Error("CronOptions: mode must be one \
of 'auto', '5-part', '6-part', '7-part', '5-or-6-parts', or '6-or-7-parts'.");if(!["single-value","no-wildcard"].includes(s3.fixedTimeRule))throw new Error("Cro\
nOptions: fixedTimeRule must be one of 'single-value' or 'no-wildcard'.");s3.timezone===""&&(s3.timezone=void 0);let t=s3.timezone??s3.utcOffset;if(s3.startAt&&
(s3.startAt=I(new c(s3.startAt,t))),s3.stopAt&&(s3.stopAt=I(new c(s3.stopAt,t))),s3.interval!==null){if(isNaN(s3.interval))throw new Error("CronOptions: Supplie\
d value for interval is not a number");if(s3.interval<0)throw new Error("CronOptions: Supplied value for interval can not be negative")}if(s3.utcOffset!==void 0){
if(isNaN(s3.utcOffset))throw new Error("CronOptions: Invalid value passed for utcOffset, should be number representing minutes offset from UTC.");if(s3.utcOffset<
-870||s3.utcOffset>870)throw new Error("CronOptions: utcOffset out of bounds.");if(s3.utcOffset!==void 0&&s3.timezone)throw new Error("CronOptions: Combining 'u\
tcOffset' with 'timezone' is not allowed.")}if(s3.unref!==!0&&s3.unref!==!1)throw new Error("CronOptions: Unref should be either true, false or undefined(false)\
.");if(s3.dayOffset!==void 0&&s3.dayOffset!==0&&isNaN(s3.dayOffset))throw new Error("CronOptions: Invalid value passed for dayOffset, should be a number represe\
nting days to offset.");return s3}function I(s3){return s3.ms?(s3.ms=0,new c(new Date(s3.getTime()+1e3),s3.tz)):s3}function b(s3){return typeof s3=="function"}function L(s3){
return b(s3)}function Y(s3){typeof Deno<"u"&&typeof Deno.unrefTimer<"u"?Deno.unrefTimer(s3):s3&&typeof s3.unref<"u"&&s3.unref()}var P=1440*60*1e3,$=30*1e3,M=[],
j=class{name;options;_states;fn;_startAtRoundingMs=0;getTz(){return this.options.timezone??this.options.utcOffset}applyDayOffset(e){let t=this._offsetMs();return t?
new Date(e.getTime()+t):e}_offsetMs(){return(this.options.dayOffset??0)*P}get _startAt(){return this.options.startAt}get _stopAt(){return this.options.stopAt}_nextTarget(e,t){
let n=this._offsetMs(),r=this._next(this._shift(e),new Date(t.getTime()-n),{startAt:this._shift(this._startAt),stopAt:this._shift(this._stopAt)});return r?this.
applyDayOffset(r.getDate(!1)):null}_previousTarget(e,t){let n=this._toMs(e??t)-this._offsetMs(),r=this._previous(new Date(n),{startAt:this._shift(this._startAt),
stopAt:this._shift(this._stopAt)});return r?this.applyDayOffset(r.getDate(!1)):null}_shift(e){if(e!=null)return new c(new Date(this._toMs(e)-this._offsetMs()),this.
getTz())}constructor(e,t,n){let r,a;if(b(t))a=t;else if(typeof t=="object")r=t;else if(t!==void 0)throw new Error("Cron: Invalid argument passed for optionsIn. \
Should be one of function, or object (options).");if(b(n))a=n;else if(typeof n=="object")r=n;else if(n!==void 0)throw new Error("Cron: Invalid argument passed f\
or funcIn. Should be one of function, or object (options).");this.name=r?.name;let i=r?.startAt;this.options=F(r),i&&this._startAt&&(this._startAtRoundingMs=this.
_startAt.getTime()-new c(i,this.getTz()).getTime());let o=!!e&&(e instanceof Date||typeof e=="string"&&e.indexOf(":")>0);if(this._states={kill:!1,blocking:!1,previousRun:void 0,
currentRun:void 0,once:void 0,currentTimeout:void 0,maxRuns:r?r.maxRuns:void 0,paused:r?r.paused:!1,pattern:o?new C("* * * * *",void 0,{mode:"auto"}):new C(e,this.
options.timezone,{mode:this.options.mode,alternativeWeekdays:this.options.alternativeWeekdays,sloppyRanges:this.options.sloppyRanges,fixedTimeRule:this.options.
fixedTimeRule})},o&&(this._states.once=new c(e,this.getTz())),this.name){if(M.find(l=>l.name===this.name))throw new Error("Cron: Tried to initialize new named j\
ob '"+this.name+"', but name already taken.");M.push(this)}return a!==void 0&&L(a)&&(this.fn=a,this.schedule()),this}nextRun(e){return this._nextTarget(e,new Date)}nextRuns(e,t){
this._states.maxRuns!==void 0&&e>this._states.maxRuns&&(e=this._states.maxRuns);let n=t||this._states.currentRun||void 0;return this._enumerateRuns(e,n,"next")}previousRuns(e,t){
return this._enumerateRuns(e,t||void 0,"previous")}enumerate(e){return new A(this,e)}_enumerateRuns(e,t,n){let r=[],a=new Date,i=t;for(;e-- >0;){let o=n==="next"?
this._nextTarget(i,a):this._previousTarget(i,a);if(!o)break;r.push(o),i=o}return r}match(e){if(this._states.once){let n=new c(e,this.getTz());n.ms=0;let r=new c(
this._states.once,this.getTz());return r.ms=0,n.getTime()===r.getTime()}let t=new c(e,this.getTz());return t.ms=0,t.match(this._states.pattern,this.options)}getPattern(){
if(!this._states.once)return this._states.pattern?this._states.pattern.pattern:void 0}getOnce(){return this._states.once?this._states.once.getDate():null}isRunning(){
return!this._states.paused&&!this._states.kill&&this.fn!==void 0&&this._nextTarget(this._states.currentRun,new Date)!==null}isStopped(){return this._states.kill}isBusy(){
return this._states.blocking}currentRun(){return this._states.currentRun?this._states.currentRun.getDate():null}previousRun(){return this._states.previousRun?this.
_states.previousRun.getDate():null}msToNext(e){let t=new Date,n=this._nextTarget(e,t);return n?n.getTime()-this._toMs(e??t):null}stop(){this._states.kill=!0,this.
_states.currentTimeout&&clearTimeout(this._states.currentTimeout);let e=M.indexOf(this);e>=0&&M.splice(e,1)}pause(){return this._states.paused=!0,!this._states.
kill}resume(){return this._states.paused=!1,!this._states.kill}schedule(e){return this._schedule(e)}_schedule(e,t){if(e&&this.fn)throw new Error("Cron: It is no\
t allowed to schedule two functions using the same Croner instance.");e&&(this.fn=e);let n=t??new Date,r=this._nextTarget(void 0,n),a=r?r.getTime()-n.getTime():
null,i=this._states.currentRun;i&&i.getTime()>n.getTime()&&(i=void 0);let o=this._nextTarget(i,n);return a===null||isNaN(a)||o===null?this:(a>$&&(a=$),a<0&&(a=this.
_states.paused?1e3:0),this._states.currentTimeout=setTimeout(()=>this._checkTrigger(o),a),this._states.currentTimeout&&this.options.unref&&Y(this._states.currentTimeout),
this)}async _trigger(e=new Date){this._states.blocking=!0,this._states.currentRun=new c(e,this.getTz());try{if(this.options.catch)try{this.fn!==void 0&&await this.
fn(this,this.options.context)}catch(t){if(b(this.options.catch))try{Promise.resolve(this.options.catch(t,this)).catch(()=>{})}catch{}}else this.fn!==void 0&&await this.
fn(this,this.options.context)}finally{this._states.previousRun=new c(e,this.getTz()),this._states.blocking=!1}}async trigger(){await this._trigger()}runsLeft(){
return this._states.maxRuns}_checkTrigger(e){let t=new Date,n=!this._states.paused&&t.getTime()>=e.getTime(),r=this._states.blocking&&this.options.protect;n&&!r?
(this._states.maxRuns!==void 0&&this._states.maxRuns--,this._trigger(t)):n&&r&&b(this.options.protect)&&setTimeout(()=>this.options.protect(this),0),this._schedule(
void 0,n?void 0:t)}_next(e,t,n){let r=n?n.startAt:this._startAt,a=n?n.stopAt:this._stopAt,i=!!e,o=!!(e||this._states.currentRun),u=!1;!e&&r&&this.options.interval&&
(e=this._calculatePreviousRun(r,t),e&&(o=!0),u=!e);let l=e??t??new Date,h=this._toMs(l);e=new c(l,this.getTz()),r&&h<r.getTime()&&(e=u?r:new c(new Date(r.getTime()-
1e3),this.getTz()),h=e.getTime());let m=this._states.once||new c(e,this.getTz());if(!u&&m!==this._states.once&&(m=this._findOccurrence(e,h,1,o)),this._states.once){
let d=this._states.once.getTime(),p=h-d;if(r&&d<r.getTime()-this._startAtRoundingMs||this._states.currentRun&&this.applyDayOffset(this._states.once.getDate()).getTime()<=
this._states.currentRun.getTime()||(i?p>=0:p>1e3&&!this.options.allowPast))return null}return m===null||this._states.maxRuns!==void 0&&this._states.maxRuns<=0||
this._states.kill||a&&m.getTime()>=a.getTime()?null:m}_previous(e,t){let n=this._toMs(e??new Date);if(t.stopAt&&n>t.stopAt.getTime()&&(n=t.stopAt.getTime()),this.
_states.once)return this._states.once.getTime()<n?this._states.once:null;let r=this._findOccurrence(new c(new Date(n),this.getTz()),n,-1);return r===null||t.startAt&&
r.getTime()<t.startAt.getTime()?null:r}_toMs(e){if(e instanceof Date)return e.getTime();let t=new c(e,this.getTz());return t.getTime()+(typeof t.tz=="string"?t.
ms:0)}_findOccurrence(e,t,n,r=!1){let a=this.options.interval??0;if(a>1&&(n===-1||r)){t+=(a-1)*1e3*n;let m=new Date(t);if(isNaN(m.getTime())||(e=new c(m,this.getTz()),
!(e.year>=1&&e.year<=9999)))return null;r=!1}let i=this._walk(e,t,n,r),o=this.getTz();if(this._states.pattern.isFixedTime&&n===1||typeof o=="number"||U(t,o)!==(n===
1?"earlier":"later"))return i;let u=Math.floor(t/1e3)*1e3,l=n===1?k(u,u+P,o):k(u-P,u,o)-1e3;if(i&&(l-i.getTime())*n>0)return i;let h=this._walk(new c(new Date(l),
o),l-n,n,!1,!0);return!i||!h?i??h:(i.getTime()-h.getTime())*n>0?h:i}_walk(e,t,n,r,a=!1){let i=this._states.pattern,o=(l,h)=>n===1?l.increment(i,this.options,h):
l.decrement(i,this.options,h),u=new c(e,this.getTz());for((!a||!u.match(i,this.options))&&(u=o(u,r));u;){let l=this._runAt(u,t,n);if(l)return new c(l,this.getTz());
u=o(u,!1)}return null}_runAt(e,t,n){let r=d=>(d.getTime()-t)*n>0,a=e.tz;if(typeof a=="number"){let d=e.getDate();return r(d)?d:null}let i=T(e.year,e.month+1,e.day,
e.hour,e.minute,e.second,a),o=_(i),u=this._states.pattern.isFixedTime;if(o.kind==="single")return r(o.date)?o.date:null;if(o.kind==="ambiguous"){let{earlier:d,later:p}=o;
return(u?[d]:n===1?[d,p]:[p,d]).find(r)??null}if(!u)return null;let l=new Date(k(o.before.getTime(),o.after.getTime(),a)),h=y(l,a);return h.y===i.y&&h.m===i.m&&
h.d===i.d&&r(l)?l:null}_calculatePreviousRun(e,t){let n=new c(t,this.getTz()).getTime();if(e.getTime()>n)return;let r=this.options.interval*1e3,a=e;for(;a.getTime()+
r<=n;){let i=this._findOccurrence(a,a.getTime(),1,!0);if(i===null)break;a=i}return a}},A=class{cron;cursor;now;done;initialMaxRuns;remainingRuns;constructor(e,t){
this.cron=e,this.initialMaxRuns=e.runsLeft()??1/0,this.reset(t)}next(){if(this.done||this.remainingRuns<=0)return this.done=!0,{value:void 0,done:!0};let e=this.
cron._nextTarget(this.cursor,this.now);return e===null?(this.done=!0,{value:void 0,done:!0}):(this.cursor=e,this.remainingRuns--,{value:e,done:!1})}peek(){return this.
done||this.remainingRuns<=0?null:this.cron._nextTarget(this.cursor,this.now)}reset(e){this.cursor=e instanceof Date?new Date(e.getTime()):e??void 0,this.now=new Date,
this.done=!1,this.remainingRuns=this.initialMaxRuns}[Symbol.iterator](){return this}};function invalidSchedule(field,problem){let message=`Cannot add the schedu\
le: ${field} is not acceptable: ${problem}.`;return new import_chunk_KPXMGPN6.RelayError("SCHEDULE_INVALID",message,{details:{field}})}function scheduleNotFound(typed){
let message=`Cannot find schedule "${typed.slice(0,80)}": no such schedule. List the schedules to see their ids.`;return new import_chunk_KPXMGPN6.RelayError("S\
CHEDULE_NOT_FOUND",message)}var CRON=/^(?:@[a-z]{1,10}|\S{1,60}(?:[ \t]+\S{1,60}){4})$/i;function dueTimes(timing,anchor){return"every_ms"in timing?everyOf(timing.
every_ms,Date.parse(anchor)):cronOf(timing)}function readTiming(timing,now){if("every_ms"in timing)return timing;let cron=timing.cron.trim().split(/\s+/).join("\
 "),read={cron,time_zone:zoneOf(timing.time_zone)};if(dueTimes(read,now).after(Date.parse(now))===void 0)throw invalidSchedule("cron",`"${cron}" is never due`);
return read}function everyOf(everyMs,anchor){let countAt=ms=>Math.max(0,Math.floor((ms-anchor)/everyMs));return{after:ms=>anchor+(countAt(ms)+1)*everyMs,between(from,until,most){
let last=countAt(until),first=Math.max(countAt(from),last-most)+1,times=[];for(let at=first;at<=last;at+=1)times.push(anchor+at*everyMs);return{times,isMore:countAt(
from)+1<first}}}}function cronOf({cron,time_zone}){let rule=ruleOf(cron,time_zone),after=ms=>rule.nextRun(new Date(ms))?.getTime();return{after,between(from,until,most){
let times=[];for(let next=after(from);next!==void 0&&next<=until;next=after(next))if(times.push(next),times.length>most)return latestOf(rule,{from,until,most});
return{times,isMore:!1}}}}function latestOf(rule,{from,until,most}){let times=rule.previousRuns(most+1,new Date(until+1)).map(date=>date.getTime()).filter(ms=>ms>
from).toReversed();return{times:times.slice(-most),isMore:times.length>most}}function ruleOf(cron,timezone){if(!CRON.test(cron))throw invalidSchedule("cron",'it\
 has five fields (minute, hour, day, month, weekday), as "0 9 * * 1-5"');try{return new j(cron,{timezone,paused:!0,mode:"5-part",fixedTimeRule:"no-wildcard"})}catch(error){
throw!(error instanceof TypeError)&&!(error instanceof RangeError)?error:invalidSchedule("cron",error.message.replace(/^CronPattern: /,"").replace(/\.$/,""))}}function zoneOf(typed){
try{return new Intl.DateTimeFormat("en",{timeZone:typed}).resolvedOptions().timeZone}catch(error){if(!(error instanceof RangeError))throw error;let wanted=`"${typed.
slice(0,64)}" is no time zone of the IANA database, as Europe/Berlin or UTC`;throw invalidSchedule("time_zone",wanted)}}function createFiring(on){let{registry,clock}=on,
identity=(0,import_chunk_CVVS6IFZ.ownIdentity)(),key=keyOf(identity),looks=0,beatenMs=Number.NEGATIVE_INFINITY;async function removeGone(){for(let{silent_ms,...process}of await registry.
list("scheduler"))(0,import_chunk_CVVS6IFZ.isGone)(process,silent_ms)&&await registry.remove("scheduler",keyOf(process))}return{async beat(){looks+=1,!(looks<2||
clock.monotonic()-beatenMs<import_chunk_CVVS6IFZ.BEAT_MS)&&(beatenMs=clock.monotonic(),!await registry.beat("scheduler",key)&&(await removeGone(),await registry.
put("scheduler",key,identity)))},async isAnyAlive(){return(await registry.list("scheduler")).some(({silent_ms,...process})=>!(0,import_chunk_CVVS6IFZ.isGone)(process,
silent_ms))}}}function keyOf({host,pid}){return`${host??"here"}.${pid}`}var MOST_LINES=1e4,MOST_REMOVED=100,Line=(0,import_chunk_IAEEEH5W.object)({schedule_id:import_chunk_IAEEEH5W.JobId,
state:(0,import_chunk_IAEEEH5W._enum)(import_chunk_LWQ7HCFO.SCHEDULE_STATES),at:import_chunk_IAEEEH5W.Instant,name:(0,import_chunk_IAEEEH5W.optional)(import_chunk_IAEEEH5W.DisplayName),
from:(0,import_chunk_IAEEEH5W.optional)(import_chunk_IAEEEH5W.AgentId),scope:(0,import_chunk_IAEEEH5W.optional)(import_chunk_IAEEEH5W.AgentId)});function createScheduleIndex(logs){
let known=new Map,lines=new Map,lastLine=0,tail=(0,import_chunk_G754L2U4.openLogTail)({logs,name:["schedules"],schema:Line,most:MOST_LINES,apply({schedule_id,state,
name,from,scope},version){lines.set(schedule_id,version),lastLine=version;let before=known.get(schedule_id);before!==void 0?(Object.assign(before,{state,changes:before.
changes+1}),state==="removed"&&forgetOldest()):from!==void 0&&known.set(schedule_id,{schedule_id,state,name,from,scope,changes:1})}});function forgetOldest(){let removed=[
...known.values()].filter(({state})=>state==="removed"),[oldest]=removed;oldest===void 0||removed.length<=MOST_REMOVED||(known.delete(oldest.schedule_id),lines.
delete(oldest.schedule_id))}async function changed(schedule_id,state,at){await tail.append(()=>{let row=known.get(schedule_id);return row&&{schedule_id,state,at,
name:row.name,from:row.from,scope:row.scope}})}async function repeatOld(at){for(let{schedule_id,state}of known.values())(lines.get(schedule_id)??0)<lastLine-MOST_LINES/
2&&state!=="removed"&&await changed(schedule_id,state,at)}return{async list(){return await tail.refresh(),[...known.values()].toReversed()},async added({schedule_id,
name,from,scope},at){await tail.append(()=>known.has(schedule_id)?void 0:{schedule_id,state:"active",at,name,from,scope}),await repeatOld(at)},changed}}var KEEP_AFTER=200,
TAIL=2*KEEP_AFTER;function scheduleLog(scheduleId){return["schedule",scheduleId]}function createScheduleLogs(logs){async function write(id,version,event){let line=JSON.
parse(JSON.stringify(event));return await logs.append(scheduleLog(id),version,line)!==void 0}async function first(id){let[line]=await logs.read(scheduleLog(id),
{after:0,limit:1});if(line===void 0)return;let event=parse(id,line);if(event.type!=="add")throw unknownLine(id);return{schedule:(0,import_chunk_GF4ORWDV.beginSchedule)(
event),version:1,keptAt:1}}async function begin(id){let begun=await first(id),last=await logs.last(scheduleLog(id));if(begun===void 0||last<=TAIL)return begun;let kept=(await logs.
read(scheduleLog(id),{after:last-TAIL,limit:TAIL})).findLast(({event})=>event.type==="keep");return kept===void 0?begun:next(begun,kept)}function next({schedule,
keptAt},line){let{version}=line,event=parse(schedule.schedule_id,line),isKeep=event.type==="keep";return{schedule:(0,import_chunk_GF4ORWDV.applyToSchedule)(schedule,
event),version,keptAt:isKeep?version:keptAt}}return{async read(id,before){let known=before??await begin(id);if(known!==void 0)for(;;){let lines=await logs.read(
scheduleLog(id),{after:known.version,limit:TAIL});for(let line of lines)known=next(known,line);if(lines.length<TAIL)return known}},async append(known,event){let{
schedule_id}=known.schedule;if(known.version-known.keptAt<KEEP_AFTER)return write(schedule_id,known.version+1,event);let progress=(0,import_chunk_GF4ORWDV.progressOf)(
known.schedule),keep={type:"keep",at:event.at,progress};return await write(schedule_id,known.version+1,keep)?write(schedule_id,known.version+2,event):!1},create:event=>write(
event.schedule_id,1,event)}}function parse(id,{event}){let parsed=import_chunk_GF4ORWDV.ScheduleEvent.safeParse(event);if(parsed.success)return parsed.data;throw unknownLine(
id)}function unknownLine(id){let message=`Cannot read schedule "${id}": a later version of this program wrote to it. Use that version.`;return new import_chunk_KPXMGPN6.RelayError(
"STORE_FORMAT_UNKNOWN",message)}function readNewSchedule(given,{sender,admitted,at}){let{name,missed="skip"}=given,overlap=given.overlap??(missed==="all"?"allow":
"skip");if(missed==="all"&&overlap!=="allow")throw invalidSchedule("overlap",'runs that are made up for are sent together, so it is "allow"');let timing=timingOf(
given,at),template=templateOf(given);refuseWrites(template,sender);let digest=(0,import_chunk_D5U73RJJ.jobIdOf)((0,import_chunk_XUDYAQEV.canonical)({name,timing,
missed,overlap,template})),{from,remote}=sender,facts={digest,...name===void 0?{}:{name},timing,missed,overlap,template,sender:{from:{agent:from.agent},...admitted&&
{remote:admitted}}};return{scope:remote?.agent,facts}}function refuseWrites(template,{remote}){if(remote?.writes!=="refused"||!writes(template))return;let message=`\
Cannot add the schedule as "${remote.agent}": the operator lets remote callers of this kind send read-only jobs only. Add it without "write".`;throw new import_chunk_KPXMGPN6.RelayError(
"FORBIDDEN",message)}function writes(template){return"request"in template?template.request.task.write===!0:(0,import_chunk_AEM6UDMC.jobStepsOf)((0,import_chunk_AEM6UDMC.parseFlow)(
template.flow)).some(({task})=>task.write===!0)}function timingOf({every_ms,cron,time_zone},at){if(every_ms===void 0==(cron===void 0))throw invalidSchedule("the\
 time","it has either every_ms or cron");if(every_ms!==void 0&&time_zone!==void 0)throw invalidSchedule("time_zone","only cron has one");let typed=cron===void 0?
{every_ms}:{cron,time_zone:time_zone??"UTC"},parsed=import_chunk_GF4ORWDV.Timing.safeParse(typed);if(parsed.success)return readTiming(parsed.data,at);throw invalidSchedule(
cron===void 0?"every_ms":"cron",timeProblem(typed))}function timeProblem(typed){return"every_ms"in typed?"it is a whole number of milliseconds, from a second to\
 366 days":"an expression has at most 200 characters, and a time zone at most 64"}function templateOf({job,flow}){if(job===void 0==(flow===void 0))throw invalidSchedule(
"what to send","it has either job or flow");if(flow===void 0){let{request_id,not_before,...request}=(0,import_chunk_EU5GIQH5.parseRequest)(job),own=request_id===
void 0?not_before&&"not_before":"request_id";if(own!==void 0)throw invalidSchedule(`job.${own}`,"each run has its own");return{request}}let{flow:read,document}=(0,import_chunk_AEM6UDMC.readFlow)(
flow);for(let step of(0,import_chunk_AEM6UDMC.jobStepsOf)(read))(0,import_chunk_EU5GIQH5.refuseReserved)(step.to,"add the schedule");return{flow:document}}var MAX_TRIES=100,
MOST_SCHEDULES=200,MOST_OF_REMOTE=20,LOOK_MS=6e4;function createSchedules(on){let{store,clock}=on,logs=createScheduleLogs(store.logs),index=createScheduleIndex(
store.logs),runs=(0,import_chunk_GF4ORWDV.createRuns)(on),firing=createFiring({registry:store.registry,clock}),cached=new Map,now=()=>new Date(clock.now()).toISOString();
async function look(id,changes){let before=cached.get(id),read=await logs.read(id,before?.read);if(read===void 0)return;let{schedule}=read,times=before?.times??
dueTimes(schedule.timing,schedule.created_at),next=(0,import_chunk_GF4ORWDV.unsentOf)(schedule).length>0?0:nextDue(schedule,times)??Number.POSITIVE_INFINITY,found={
read,times,nextMs:schedule.state==="removed"?Number.POSITIVE_INFINITY:next,changes:changes??before?.changes??0,lookMs:clock.monotonic()};return cached.set(id,found),
found}async function existing(id){let found=await look(id);if(found===void 0)throw scheduleNotFound(id);return found}async function advance(id){for(let tries=0;tries<
MAX_TRIES;tries+=1){let found=await look(id);if(found===void 0)return;let event=await nextEvent(found);if(event===void 0)return;await logs.append(found.read,event)&&
event.type==="remove"&&await index.changed(id,"removed",now())}}async function nextEvent({read,times}){let{schedule}=read;if(schedule.state==="removed")return;if((0,import_chunk_GF4ORWDV.unsentOf)(
schedule).length>0)return sendAll(schedule);let nowMs=clock.now();if(!isDue(schedule,times,nowMs))return;let open=schedule.overlap==="allow"?[]:(await runs.look(
schedule)).filter(import_chunk_GF4ORWDV.isOpen);return decideDue(schedule,{times,nowMs,open:open.map(({key})=>key)})}async function sendAll(schedule){let sender=await senderNow(
schedule);if(sender==="unknown")return leave(schedule);if(sender==="gone")return revoked(schedule);for(let key of schedule.replaced)await runs.cancel(schedule,key);
let sent=[];for(let run of(0,import_chunk_GF4ORWDV.unsentOf)(schedule))sent.push(await runs.send(schedule,run,sender));return{type:"sent",at:now(),runs:sent}}async function senderNow({
sender}){let{from,remote}=sender;if(remote===void 0)return{from};let rights=await on.rightsOf?.(remote)??"unknown";return typeof rights=="string"?rights:{from,remote:{
agent:remote.agent,...rights}}}function leave({schedule_id}){let known=cached.get(schedule_id);known!==void 0&&(known.nextMs=Number.POSITIVE_INFINITY)}function revoked({
sender}){let reason=`"${sender.from.agent}", which made it, has no access any more.`;return{type:"remove",at:now(),reason}}async function change(id,decide){for(let tries=0;tries<
MAX_TRIES;tries+=1){let{read}=await existing(id),event=decide(read.schedule);if(event===void 0)return!1;if(!await logs.append(read,event))continue;let{read:after}=await existing(
id);return await index.changed(id,after.schedule.state,now()),!0}let message=`Cannot change schedule "${id}": it changes all the time. Try again.`;throw new import_chunk_KPXMGPN6.RelayError(
"LOG_CONTESTED",message)}async function add(given,sender,admitted){let at=now(),request_id=given.request_id??(0,import_node_crypto.randomUUID)(),{scope,facts}=readNewSchedule(
given,{sender,admitted,at}),schedule_id=(0,import_chunk_D5U73RJJ.jobIdOf)(`schedule\0${scope??""}\0${request_id}`),before=await look(schedule_id);if(before===void 0){
await refuseMany(scope),await refuseUnsendable(on,facts.template);let{name,sender:by}=facts;await index.added({schedule_id,name,from:by.from.agent,scope},at),await logs.
create({type:"add",format:1,at,schedule_id,request_id,...facts})}let{schedule}=(await existing(schedule_id)).read;if(schedule.digest!==facts.digest)throw conflict(
schedule);return{schedule,deduped:before!==void 0}}async function refuseMany(scope){let live=(await index.list()).filter(row=>row.state!=="removed"&&row.scope===
scope),most=scope===void 0?MOST_SCHEDULES:MOST_OF_REMOTE;if(live.length<most)return;let message=`Cannot add the schedule: ${scope===void 0?"this workspace has":
`"${scope}" has`} ${live.length} schedules, the most that are allowed. Remove one first.`;throw new import_chunk_KPXMGPN6.RelayError("SCHEDULE_REFUSED",message)}
function mayBeDue({schedule_id,changes}){let known=cached.get(schedule_id);return known===void 0||known.changes!==changes?!0:known.nextMs<=clock.now()||clock.monotonic()-
known.lookMs>LOOK_MS}async function tendOne(row){let found=await look(row.schedule_id,row.changes);if(found===void 0)return;let{state}=found.read.schedule;state!==
row.state&&await index.changed(row.schedule_id,state,now()),await advance(row.schedule_id)}return{add,get:async id=>(await existing(id)).read.schedule,list:()=>index.
list(),upcoming(schedule,most){let times=cached.get(schedule.schedule_id)?.times??dueTimes(schedule.timing,schedule.created_at),found=[];for(let next=nextDue(schedule,
times);next!==void 0&&found.length<most;next=times.after(next))found.push(new Date(next).toISOString());return found},runs:schedule=>runs.look(schedule),pause:(id,{
by,reason})=>change(id,schedule=>{if(refuseRemoved(schedule,"pause"),schedule.state!=="paused")return{type:"pause",at:now(),by,...reason===void 0?{}:{reason}}}),
resume:(id,{by})=>change(id,schedule=>(refuseRemoved(schedule,"resume"),schedule.state==="active"?void 0:{type:"resume",at:now(),by})),remove:(id,{by,reason})=>change(
id,schedule=>{if(schedule.state!=="removed")return{type:"remove",at:now(),by,...reason===void 0?{}:{reason}}}),async runNow(id,requestId=(0,import_node_crypto.randomUUID)()){
let key=`now-${(0,import_chunk_D5U73RJJ.jobIdOf)(requestId)}`,before=await runs.find((await existing(id)).read.schedule,key);if(before!==void 0)return before;await change(
id,schedule2=>(refuseRemoved(schedule2,"run"),schedule2.runs.some(run=>run.key===key)?void 0:{type:"fire",at:now(),runs:[key]})),await advance(id);let{schedule}=(await existing(
id)).read;return(await runs.look(schedule)).find(run=>run.key===key)??{key,at:now()}},async tend(){let rows=(await index.list()).filter(({state})=>state!=="remo\
ved");rows.length>0&&await firing.beat();for(let row of rows)mayBeDue(row)&&await tendOne(row).catch(unlessRefused)},areFired:()=>firing.isAnyAlive()}}async function refuseUnsendable(on,template){
let sent="request"in template?[template.request]:(0,import_chunk_AEM6UDMC.jobStepsOf)((0,import_chunk_AEM6UDMC.parseFlow)(template.flow));for(let{to,task,budget,
fallback=[]}of sent){for(let agent of[to,...fallback])on.refuseChecks?.({to:agent,task});let above={parentId:void 0,flowId:void 0};budget!==void 0&&await on.budgets?.
admit({to,model:task.model,budget,...above})}}function refuseRemoved({schedule_id,state},verb){if(state!=="removed")return;let message=`Cannot ${verb} schedule \
"${schedule_id}": it was removed. Add it again.`;throw new import_chunk_KPXMGPN6.RelayError("STATE_REFUSED",message)}function unlessRefused(error){if(!(error instanceof
import_chunk_KPXMGPN6.RelayError)&&(0,import_chunk_KPXMGPN6.systemCode)(error)===void 0)throw error}function conflict({schedule_id,request_id}){let message=`Can\
not add the schedule: request_id "${request_id}" already names schedule "${schedule_id}", which is another one. Use a new request_id for the new schedule.`;return new import_chunk_KPXMGPN6.RelayError(
"REQUEST_ID_CONFLICT",message,{details:{schedule_id}})}0&&(module.exports={createSchedules});
