import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __require=(x=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(x,{get:(a2,b)=>(typeof require<"u"?require:a2)[b]}):x)(function(x){if(typeof require<"u")
return require.apply(this,arguments);throw Error('Dynamic require of "'+x+'" is not supported')});var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){throw err=[e],e}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod));function isPlainObject2(value){if(typeof value!="object"||value===null)return!1;let prototype=Object.getPrototypeOf(value);return(prototype===null||prototype===
Object.prototype||Object.getPrototypeOf(prototype)===null)&&!(Symbol.toStringTag in value)&&!(Symbol.iterator in value)}var init_is_plain_obj=__esm({"node_modul\
es/is-plain-obj/index.js"(){}});import{fileURLToPath}from"node:url";var safeNormalizeFileUrl,normalizeDenoExecPath,isDenoExecPath,normalizeFileUrl,init_file_url=__esm({"node_modules/execa/lib/\
arguments/file-url.js"(){safeNormalizeFileUrl=(file,name)=>{let fileString=normalizeFileUrl(normalizeDenoExecPath(file));if(typeof fileString!="string")throw new TypeError(
`${name} must be a string or a file URL: ${fileString}.`);return fileString},normalizeDenoExecPath=file=>isDenoExecPath(file)?file.toString():file,isDenoExecPath=
file=>typeof file!="string"&&file&&Object.getPrototypeOf(file)===String.prototype,normalizeFileUrl=file=>file instanceof URL?fileURLToPath(file):file}});var normalizeParameters,init_parameters=__esm({"node_modules/execa/lib/methods/parameters.js"(){init_is_plain_obj();init_file_url();normalizeParameters=(rawFile,rawArguments=[],rawOptions={})=>{
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
let fileAndArguments=[filePath,...rawArguments],command=fileAndArguments.join(" "),escapedCommand=fileAndArguments.map(fileAndArgument=>quoteString(escapeControlCharacters(
fileAndArgument))).join(" ");return{command,escapedCommand}},escapeLines=lines=>stripVTControlCharacters(lines).split(`
`).map(line=>escapeControlCharacters(line)).join(`
`),escapeControlCharacters=line=>line.replaceAll(SPECIAL_CHAR_REGEXP,character=>escapeControlCharacter(character)),escapeControlCharacter=character=>{let commonEscape=COMMON_ESCAPES[character];
if(commonEscape!==void 0)return commonEscape;let codepoint=character.codePointAt(0),codepointHex=codepoint.toString(16);return codepoint<=ASTRAL_START?`\\u${codepointHex.
padStart(4,"0")}`:`\\U${codepointHex}`},getSpecialCharRegExp=()=>{try{return new RegExp("\\p{Separator}|\\p{Other}","gu")}catch{return/[\s\u0000-\u001F\u007F-\u009F\u00AD]/g}},
SPECIAL_CHAR_REGEXP=getSpecialCharRegExp(),COMMON_ESCAPES={" ":" ","\b":"\\b","\f":"\\f","\n":"\\n","\r":"\\r","	":"\\t"},ASTRAL_START=65535,quoteString=escapedArgument=>NO_ESCAPE_REGEXP.
test(escapedArgument)?escapedArgument:platform==="win32"?`"${escapedArgument.replaceAll('"','""')}"`:`'${escapedArgument.replaceAll("'","'\\''")}'`,NO_ESCAPE_REGEXP=
/^[\w./-]+$/}});import process3 from"node:process";function isUnicodeSupported(){let{env}=process3,{TERM,TERM_PROGRAM}=env;return process3.platform!=="win32"?TERM!=="linux":!!env.
WT_SESSION||!!env.TERMINUS_SUBLIME||env.ConEmuTask==="{cmd::Cmder}"||TERM_PROGRAM==="Terminus-Sublime"||TERM_PROGRAM==="vscode"||TERM==="xterm-256color"||TERM===
"alacritty"||TERM==="rxvt-unicode"||TERM==="rxvt-unicode-256color"||env.TERMINAL_EMULATOR==="JetBrains-JediTerm"}var init_is_unicode_supported=__esm({"node_modu\
les/is-unicode-supported/index.js"(){}});var common2,specialMainSymbols,specialFallbackSymbols,mainSymbols,fallbackSymbols,shouldUseMain,figures,figures_default,replacements,init_figures=__esm({"node_m\
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
replacements=Object.entries(specialMainSymbols)}});import tty from"node:tty";var hasColors,format,reset,bold,dim,italic,underline,underlineDouble,underlineCurly,underlineDotted,underlineDashed,overline,inverse,hidden,
strikethrough,black,red,green,yellow,blue,magenta,cyan,white,gray,bgBlack,bgRed,bgGreen,bgYellow,bgBlue,bgMagenta,bgCyan,bgWhite,bgGray,redBright,greenBright,yellowBright,
blueBright,magentaBright,cyanBright,whiteBright,bgRedBright,bgGreenBright,bgYellowBright,bgBlueBright,bgMagentaBright,bgCyanBright,bgWhiteBright,underlineBlack,
underlineRed,underlineGreen,underlineYellow,underlineBlue,underlineMagenta,underlineCyan,underlineWhite,underlineGray,underlineRedBright,underlineGreenBright,underlineYellowBright,
underlineBlueBright,underlineMagentaBright,underlineCyanBright,underlineWhiteBright,init_base=__esm({"node_modules/yoctocolors/base.js"(){hasColors=tty?.WriteStream?.
prototype?.hasColors?.()??!1,format=(open2,close)=>{if(!hasColors)return input=>input;let openCode=`\x1B[${open2}m`,closeCode=`\x1B[${close}m`;return input=>{let string3=input+
"",index=string3.indexOf(closeCode);if(index===-1)return openCode+string3+closeCode;let result=openCode,lastIndex=0,replaceCode=(close===22?closeCode:"")+openCode;
for(;index!==-1;)result+=string3.slice(lastIndex,index)+replaceCode,lastIndex=index+closeCode.length,index=string3.indexOf(closeCode,lastIndex);return result+=string3.
slice(lastIndex)+closeCode,result}},reset=format(0,0),bold=format(1,22),dim=format(2,22),italic=format(3,23),underline=format(4,24),underlineDouble=format("4:2",
24),underlineCurly=format("4:3",24),underlineDotted=format("4:4",24),underlineDashed=format("4:5",24),overline=format(53,55),inverse=format(7,27),hidden=format(
8,28),strikethrough=format(9,29),black=format(30,39),red=format(31,39),green=format(32,39),yellow=format(33,39),blue=format(34,39),magenta=format(35,39),cyan=format(
36,39),white=format(37,39),gray=format(90,39),bgBlack=format(40,49),bgRed=format(41,49),bgGreen=format(42,49),bgYellow=format(43,49),bgBlue=format(44,49),bgMagenta=
format(45,49),bgCyan=format(46,49),bgWhite=format(47,49),bgGray=format(100,49),redBright=format(91,39),greenBright=format(92,39),yellowBright=format(93,39),blueBright=
format(94,39),magentaBright=format(95,39),cyanBright=format(96,39),whiteBright=format(97,39),bgRedBright=format(101,49),bgGreenBright=format(102,49),bgYellowBright=
format(103,49),bgBlueBright=format(104,49),bgMagentaBright=format(105,49),bgCyanBright=format(106,49),bgWhiteBright=format(107,49),underlineBlack=format("58;5;0",
59),underlineRed=format("58;5;1",59),underlineGreen=format("58;5;2",59),underlineYellow=format("58;5;3",59),underlineBlue=format("58;5;4",59),underlineMagenta=format(
"58;5;5",59),underlineCyan=format("58;5;6",59),underlineWhite=format("58;5;7",59),underlineGray=format("58;5;8",59),underlineRedBright=format("58;5;9",59),underlineGreenBright=
format("58;5;10",59),underlineYellowBright=format("58;5;11",59),underlineBlueBright=format("58;5;12",59),underlineMagentaBright=format("58;5;13",59),underlineCyanBright=
format("58;5;14",59),underlineWhiteBright=format("58;5;15",59)}});var init_yoctocolors=__esm({"node_modules/yoctocolors/index.js"(){init_base();init_base()}});var defaultVerboseFunction,serializeTimestamp,padField,getFinalIcon,ICONS,identity,COLORS,init_default=__esm({"node_modules/execa/lib/verbose/default.js"(){init_figures();
init_yoctocolors();defaultVerboseFunction=({type,message:message2,timestamp,piped,commandId,result:{failed:failed5=!1}={},options:{reject=!0}})=>{let timestampString=serializeTimestamp(
timestamp),icon=ICONS[type]({failed:failed5,reject,piped}),color=COLORS[type]({reject});return`${gray(`[${timestampString}]`)} ${gray(`[${commandId}]`)} ${color(
icon)} ${color(message2)}`},serializeTimestamp=timestamp=>`${padField(timestamp.getHours(),2)}:${padField(timestamp.getMinutes(),2)}:${padField(timestamp.getSeconds(),
2)}.${padField(timestamp.getMilliseconds(),3)}`,padField=(field,padding)=>String(field).padStart(padding,"0"),getFinalIcon=({failed:failed5,reject})=>failed5?reject?
figures_default.cross:figures_default.warning:figures_default.tick,ICONS={command:({piped})=>piped?"|":"$",output:()=>" ",ipc:()=>"*",error:getFinalIcon,duration:getFinalIcon},
identity=string3=>string3,COLORS={command:()=>bold,output:()=>identity,ipc:()=>identity,error:({reject})=>reject?redBright:yellowBright,duration:()=>gray}}});var applyVerboseOnLines,applyVerboseFunction,appendNewline,init_custom=__esm({"node_modules/execa/lib/verbose/custom.js"(){init_values();applyVerboseOnLines=(printedLines,verboseInfo,fdNumber)=>{
let verboseFunction=getVerboseFunction(verboseInfo,fdNumber);return printedLines.map(({verboseLine,verboseObject})=>applyVerboseFunction(verboseLine,verboseObject,
verboseFunction)).filter(printedLine=>printedLine!==void 0).map(printedLine=>appendNewline(printedLine)).join("")},applyVerboseFunction=(verboseLine,verboseObject,verboseFunction)=>{
if(verboseFunction===void 0)return verboseLine;let printedLine=verboseFunction(verboseLine,verboseObject);if(typeof printedLine=="string")return printedLine},appendNewline=
printedLine=>printedLine.endsWith(`
`)?printedLine:`${printedLine}
`}});import{inspect}from"node:util";var verboseLog,getVerboseObject,getPrintedLines,getPrintedLine,serializeVerboseMessage,TAB_SIZE,init_log=__esm({"node_modules/exe\
ca/lib/verbose/log.js"(){init_escape();init_default();init_custom();verboseLog=({type,verboseMessage,fdNumber,verboseInfo,result})=>{let verboseObject=getVerboseObject(
{type,result,verboseInfo}),printedLines=getPrintedLines(verboseMessage,verboseObject),finalLines=applyVerboseOnLines(printedLines,verboseInfo,fdNumber);finalLines!==
""&&console.warn(finalLines.slice(0,-1))},getVerboseObject=({type,result,verboseInfo:{escapedCommand,commandId,rawOptions:{piped=!1,...options}}})=>({type,escapedCommand,
commandId:`${commandId}`,timestamp:new Date,piped,result,options}),getPrintedLines=(verboseMessage,verboseObject)=>verboseMessage.split(`
`).map(message2=>getPrintedLine({...verboseObject,message:message2})),getPrintedLine=verboseObject=>({verboseLine:defaultVerboseFunction(verboseObject),verboseObject}),
serializeVerboseMessage=message2=>{let messageString=typeof message2=="string"?message2:inspect(message2);return escapeLines(messageString).replaceAll("	"," ".repeat(
TAB_SIZE))},TAB_SIZE=2}});var logCommand,init_start=__esm({"node_modules/execa/lib/verbose/start.js"(){init_values();init_log();logCommand=(escapedCommand,verboseInfo)=>{isVerbose(verboseInfo)&&
verboseLog({type:"command",verboseMessage:escapedCommand,verboseInfo})}}});var getVerboseInfo,getCommandId,COMMAND_ID,validateVerbose,init_info=__esm({"node_modules/execa/lib/verbose/info.js"(){init_values();getVerboseInfo=(verbose,escapedCommand,rawOptions)=>{
validateVerbose(verbose);let commandId=getCommandId(verbose);return{verbose,escapedCommand,commandId,rawOptions}},getCommandId=verbose=>isVerbose({verbose})?COMMAND_ID++:
void 0,COMMAND_ID=0n,validateVerbose=verbose=>{for(let fdVerbose of verbose){if(fdVerbose===!1)throw new TypeError(`The "verbose: false" option was renamed to "\
verbose: 'none'".`);if(fdVerbose===!0)throw new TypeError(`The "verbose: true" option was renamed to "verbose: 'short'".`);if(!VERBOSE_VALUES.includes(fdVerbose)&&
!isVerboseFunction(fdVerbose)){let allowedValues=VERBOSE_VALUES.map(allowedValue=>`'${allowedValue}'`).join(", ");throw new TypeError(`The "verbose" option must\
 not be ${fdVerbose}. Allowed values are: ${allowedValues} or a function.`)}}}}});import{hrtime}from"node:process";var getStartTime,getDurationMs,init_duration=__esm({"node_modules/execa/lib/return/duration.js"(){getStartTime=()=>hrtime.bigint(),
getDurationMs=startTime=>Number(hrtime.bigint()-startTime)/1e6}});var handleCommand,init_command=__esm({"node_modules/execa/lib/arguments/command.js"(){init_start();init_info();init_duration();init_escape();init_specific();handleCommand=
(filePath,rawArguments,rawOptions)=>{let startTime=getStartTime(),{command,escapedCommand}=joinCommand(filePath,rawArguments),verbose=normalizeFdSpecificOption(
rawOptions,"verbose"),verboseInfo=getVerboseInfo(verbose,escapedCommand,{...rawOptions});return logCommand(escapedCommand,verboseInfo),{command,escapedCommand,startTime,
verboseInfo}}}});var require_windows=__commonJS({"node_modules/isexe/windows.js"(exports,module){module.exports=isexe;isexe.sync=sync;var fs36=__require("fs");function checkPathExt(path6,options){
var pathext=options.pathExt!==void 0?options.pathExt:process.env.PATHEXT;if(!pathext||(pathext=pathext.split(";"),pathext.indexOf("")!==-1))return!0;for(var i2=0;i2<
pathext.length;i2++){var p=pathext[i2].toLowerCase();if(p&&path6.substr(-p.length).toLowerCase()===p)return!0}return!1}function checkStat(stat,path6,options){return!stat.
isSymbolicLink()&&!stat.isFile()?!1:checkPathExt(path6,options)}function isexe(path6,options,cb){fs36.stat(path6,function(er,stat){cb(er,er?!1:checkStat(stat,path6,
options))})}function sync(path6,options){return checkStat(fs36.statSync(path6),path6,options)}}});var require_mode=__commonJS({"node_modules/isexe/mode.js"(exports,module){module.exports=isexe;isexe.sync=sync;var fs36=__require("fs");function isexe(path6,options,cb){
fs36.stat(path6,function(er,stat){cb(er,er?!1:checkStat(stat,options))})}function sync(path6,options){return checkStat(fs36.statSync(path6),options)}function checkStat(stat,options){
return stat.isFile()&&checkMode(stat,options)}function checkMode(stat,options){var mod=stat.mode,uid=stat.uid,gid=stat.gid,myUid=options.uid!==void 0?options.uid:
process.getuid&&process.getuid(),myGid=options.gid!==void 0?options.gid:process.getgid&&process.getgid(),u2=parseInt("100",8),g=parseInt("010",8),o2=parseInt("0\
01",8),ug=u2|g,ret=mod&o2||mod&g&&gid===myGid||mod&u2&&uid===myUid||mod&ug&&myUid===0;return ret}}});var require_isexe=__commonJS({"node_modules/isexe/index.js"(exports,module){var fs36=__require("fs"),core;process.platform==="win32"||global.TESTING_WINDOWS?core=
require_windows():core=require_mode();module.exports=isexe;isexe.sync=sync;function isexe(path6,options,cb){if(typeof options=="function"&&(cb=options,options={}),
!cb){if(typeof Promise!="function")throw new TypeError("callback not provided");return new Promise(function(resolve5,reject){isexe(path6,options||{},function(er,is){
er?reject(er):resolve5(is)})})}core(path6,options||{},function(er,is){er&&(er.code==="EACCES"||options&&options.ignoreErrors)&&(er=null,is=!1),cb(er,is)})}function sync(path6,options){
try{return core.sync(path6,options||{})}catch(er){if(options&&options.ignoreErrors||er.code==="EACCES")return!1;throw er}}}});var require_which=__commonJS({"node_modules/which/which.js"(exports,module){var isWindows=process.platform==="win32"||process.env.OSTYPE==="cygwin"||process.env.
OSTYPE==="msys",path6=__require("path"),COLON=isWindows?";":":",isexe=require_isexe(),getNotFoundError=cmd=>Object.assign(new Error(`not found: ${cmd}`),{code:"\
ENOENT"}),getPathInfo=(cmd,opt)=>{let colon=opt.colon||COLON,pathEnv=cmd.match(/\//)||isWindows&&cmd.match(/\\/)?[""]:[...isWindows?[process.cwd()]:[],...(opt.path||
process.env.PATH||"").split(colon)],pathExtExe=isWindows?opt.pathExt||process.env.PATHEXT||".EXE;.CMD;.BAT;.COM":"",pathExt=isWindows?pathExtExe.split(colon):[""];
return isWindows&&cmd.indexOf(".")!==-1&&pathExt[0]!==""&&pathExt.unshift(""),{pathEnv,pathExt,pathExtExe}},which=(cmd,opt,cb)=>{typeof opt=="function"&&(cb=opt,
opt={}),opt||(opt={});let{pathEnv,pathExt,pathExtExe}=getPathInfo(cmd,opt),found=[],step=i2=>new Promise((resolve5,reject)=>{if(i2===pathEnv.length)return opt.all&&
found.length?resolve5(found):reject(getNotFoundError(cmd));let ppRaw=pathEnv[i2],pathPart=/^".*"$/.test(ppRaw)?ppRaw.slice(1,-1):ppRaw,pCmd=path6.join(pathPart,
cmd),p=!pathPart&&/^\.[\\\/]/.test(cmd)?cmd.slice(0,2)+pCmd:pCmd;resolve5(subStep(p,i2,0))}),subStep=(p,i2,ii)=>new Promise((resolve5,reject)=>{if(ii===pathExt.
length)return resolve5(step(i2+1));let ext=pathExt[ii];isexe(p+ext,{pathExt:pathExtExe},(er,is)=>{if(!er&&is)if(opt.all)found.push(p+ext);else return resolve5(p+
ext);return resolve5(subStep(p,i2,ii+1))})});return cb?step(0).then(res=>cb(null,res),cb):step(0)},whichSync=(cmd,opt)=>{opt=opt||{};let{pathEnv,pathExt,pathExtExe}=getPathInfo(
cmd,opt),found=[];for(let i2=0;i2<pathEnv.length;i2++){let ppRaw=pathEnv[i2],pathPart=/^".*"$/.test(ppRaw)?ppRaw.slice(1,-1):ppRaw,pCmd=path6.join(pathPart,cmd),
p=!pathPart&&/^\.[\\\/]/.test(cmd)?cmd.slice(0,2)+pCmd:pCmd;for(let j=0;j<pathExt.length;j++){let cur=p+pathExt[j];try{if(isexe.sync(cur,{pathExt:pathExtExe}))if(opt.
all)found.push(cur);else return cur}catch{}}}if(opt.all&&found.length)return found;if(opt.nothrow)return null;throw getNotFoundError(cmd)};module.exports=which;
which.sync=whichSync}});var require_path_key=__commonJS({"node_modules/path-key/index.js"(exports,module){"use strict";var pathKey2=(options={})=>{let environment=options.env||process.
env;return(options.platform||process.platform)!=="win32"?"PATH":Object.keys(environment).reverse().find(key=>key.toUpperCase()==="PATH")||"Path"};module.exports=
pathKey2;module.exports.default=pathKey2}});var require_resolveCommand=__commonJS({"node_modules/cross-spawn/lib/util/resolveCommand.js"(exports,module){"use strict";var path6=__require("path"),which=require_which(),
getPathKey=require_path_key();function resolveCommandAttempt(parsed2,withoutPathExt){let env=parsed2.options.env||process.env,cwd=process.cwd(),hasCustomCwd=parsed2.
options.cwd!=null,shouldSwitchCwd=hasCustomCwd&&process.chdir!==void 0&&!process.chdir.disabled;if(shouldSwitchCwd)try{process.chdir(parsed2.options.cwd)}catch{}
let resolved2;try{resolved2=which.sync(parsed2.command,{path:env[getPathKey({env})],pathExt:withoutPathExt?path6.delimiter:void 0})}catch{}finally{shouldSwitchCwd&&
process.chdir(cwd)}return resolved2&&(resolved2=path6.resolve(hasCustomCwd?parsed2.options.cwd:"",resolved2)),resolved2}function resolveCommand(parsed2){return resolveCommandAttempt(
parsed2)||resolveCommandAttempt(parsed2,!0)}module.exports=resolveCommand}});var require_escape=__commonJS({"node_modules/cross-spawn/lib/util/escape.js"(exports,module){"use strict";var metaCharsRegExp=/([()\][%!^"`<>&|;, *?])/g;function escapeCommand(arg){
return arg=arg.replace(metaCharsRegExp,"^$1"),arg}function escapeArgument(arg,doubleEscapeMetaChars){return arg=`${arg}`,arg=arg.replace(/(?=(\\+?)?)\1"/g,'$1$1\
\\"'),arg=arg.replace(/(?=(\\+?)?)\1$/,"$1$1"),arg=`"${arg}"`,arg=arg.replace(metaCharsRegExp,"^$1"),doubleEscapeMetaChars&&(arg=arg.replace(metaCharsRegExp,"^$\
1")),arg}module.exports.command=escapeCommand;module.exports.argument=escapeArgument}});var require_shebang_regex=__commonJS({"node_modules/shebang-regex/index.js"(exports,module){"use strict";module.exports=/^#!(.*)/}});var require_shebang_command=__commonJS({"node_modules/shebang-command/index.js"(exports,module){"use strict";var shebangRegex=require_shebang_regex();module.exports=
(string3="")=>{let match=string3.match(shebangRegex);if(!match)return null;let[path6,argument]=match[0].replace(/#! ?/,"").split(" "),binary=path6.split("/").pop();
return binary==="env"?argument:argument?`${binary} ${argument}`:binary}}});var require_readShebang=__commonJS({"node_modules/cross-spawn/lib/util/readShebang.js"(exports,module){"use strict";var fs36=__require("fs"),shebangCommand=require_shebang_command();
function readShebang(command){let buffer=Buffer.alloc(150),fd;try{fd=fs36.openSync(command,"r"),fs36.readSync(fd,buffer,0,150,0),fs36.closeSync(fd)}catch{}return shebangCommand(
buffer.toString())}module.exports=readShebang}});var require_parse=__commonJS({"node_modules/cross-spawn/lib/parse.js"(exports,module){"use strict";var path6=__require("path"),resolveCommand=require_resolveCommand(),
escape2=require_escape(),readShebang=require_readShebang(),isWin=process.platform==="win32",isExecutableRegExp=/\.(?:com|exe)$/i,isCmdShimRegExp=/node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
function detectShebang(parsed2){parsed2.file=resolveCommand(parsed2);let shebang=parsed2.file&&readShebang(parsed2.file);return shebang?(parsed2.args.unshift(parsed2.
file),parsed2.command=shebang,resolveCommand(parsed2)):parsed2.file}function parseNonShell(parsed2){if(!isWin)return parsed2;let commandFile=detectShebang(parsed2),
needsShell=!isExecutableRegExp.test(commandFile);if(parsed2.options.forceShell||needsShell){let needsDoubleEscapeMetaChars=isCmdShimRegExp.test(commandFile);parsed2.
command=path6.normalize(parsed2.command),parsed2.command=escape2.command(parsed2.command),parsed2.args=parsed2.args.map(arg=>escape2.argument(arg,needsDoubleEscapeMetaChars));
let shellCommand=[parsed2.command].concat(parsed2.args).join(" ");parsed2.args=["/d","/s","/c",`"${shellCommand}"`],parsed2.command=process.env.comspec||"cmd.ex\
e",parsed2.options.windowsVerbatimArguments=!0}return parsed2}function parse3(command,args,options){args&&!Array.isArray(args)&&(options=args,args=null),args=args?
args.slice(0):[],options=Object.assign({},options);let parsed2={command,args,options,file:void 0,original:{command,args}};return options.shell?parsed2:parseNonShell(
parsed2)}module.exports=parse3}});var require_enoent=__commonJS({"node_modules/cross-spawn/lib/enoent.js"(exports,module){"use strict";var isWin=process.platform==="win32";function notFoundError(original,syscall){
return Object.assign(new Error(`${syscall} ${original.command} ENOENT`),{code:"ENOENT",errno:"ENOENT",syscall:`${syscall} ${original.command}`,path:original.command,
spawnargs:original.args})}function hookChildProcess(cp,parsed2){if(!isWin)return;let originalEmit=cp.emit;cp.emit=function(name,arg1){if(name==="exit"){let err=verifyENOENT(
arg1,parsed2);if(err)return originalEmit.call(cp,"error",err)}return originalEmit.apply(cp,arguments)}}function verifyENOENT(status2,parsed2){return isWin&&status2===
1&&!parsed2.file?notFoundError(parsed2.original,"spawn"):null}function verifyENOENTSync(status2,parsed2){return isWin&&status2===1&&!parsed2.file?notFoundError(
parsed2.original,"spawnSync"):null}module.exports={hookChildProcess,verifyENOENT,verifyENOENTSync,notFoundError}}});var require_cross_spawn=__commonJS({"node_modules/cross-spawn/index.js"(exports,module){"use strict";var cp=__require("child_process"),parse3=require_parse(),enoent=require_enoent();
function spawn2(command,args,options){let parsed2=parse3(command,args,options),spawned=cp.spawn(parsed2.command,parsed2.args,parsed2.options);return enoent.hookChildProcess(
spawned,parsed2),spawned}function spawnSync2(command,args,options){let parsed2=parse3(command,args,options),result=cp.spawnSync(parsed2.command,parsed2.args,parsed2.
options);return result.error=result.error||enoent.verifyENOENTSync(result.status,parsed2),result}module.exports=spawn2;module.exports.spawn=spawn2;module.exports.
sync=spawnSync2;module.exports._parse=parse3;module.exports._enoent=enoent}});function pathKey(options={}){let{env=process.env,platform:platform2=process.platform}=options;return platform2!=="win32"?"PATH":Object.keys(env).reverse().find(
key=>key.toUpperCase()==="PATH")||"Path"}var init_path_key=__esm({"node_modules/npm-run-path/node_modules/path-key/index.js"(){}});var init_default2=__esm({"node_modules/unicorn-magic/default.js"(){}});import{promisify}from"node:util";import{execFile as execFileCallback,execFileSync as execFileSyncOriginal}from"node:child_process";import path from"node:path";import{
fileURLToPath as fileURLToPath2}from"node:url";function toPath(urlOrPath){return urlOrPath instanceof URL?fileURLToPath2(urlOrPath):urlOrPath}function traversePathUp(startPath){
return{*[Symbol.iterator](){let currentPath=path.resolve(toPath(startPath)),previousPath;for(;previousPath!==currentPath;)yield currentPath,previousPath=currentPath,
currentPath=path.resolve(currentPath,"..")}}}var execFileOriginal,TEN_MEGABYTES_IN_BYTES,init_node=__esm({"node_modules/unicorn-magic/node.js"(){init_default2();
execFileOriginal=promisify(execFileCallback);TEN_MEGABYTES_IN_BYTES=10*1024*1024}});import process4 from"node:process";import path2 from"node:path";var npmRunPath,applyPreferLocal,applyExecPath,npmRunPathEnv,init_npm_run_path=__esm({"node_modul\
es/npm-run-path/index.js"(){init_path_key();init_node();npmRunPath=({cwd=process4.cwd(),path:pathOption=process4.env[pathKey()],preferLocal=!0,execPath:execPath2=process4.
execPath,addExecPath=!0}={})=>{let cwdPath=path2.resolve(toPath(cwd)),result=[],pathParts=pathOption.split(path2.delimiter);return preferLocal&&applyPreferLocal(
result,pathParts,cwdPath),addExecPath&&applyExecPath(result,pathParts,execPath2,cwdPath),pathOption===""||pathOption===path2.delimiter?`${result.join(path2.delimiter)}${pathOption}`:
[...result,pathOption].join(path2.delimiter)},applyPreferLocal=(result,pathParts,cwdPath)=>{for(let directory of traversePathUp(cwdPath)){let pathPart=path2.join(
directory,"node_modules/.bin");pathParts.includes(pathPart)||result.push(pathPart)}},applyExecPath=(result,pathParts,execPath2,cwdPath)=>{let pathPart=path2.resolve(
cwdPath,toPath(execPath2),"..");pathParts.includes(pathPart)||result.push(pathPart)},npmRunPathEnv=({env=process4.env,...options}={})=>{env={...env};let pathName=pathKey(
{env});return options.path=env[pathName],env[pathName]=npmRunPath(options),env}}});var getFinalError,DiscardedError,setErrorName,isExecaError,execaErrorSymbol,isErrorInstance,ExecaError,ExecaSyncError,init_final_error=__esm({"node_modules/exec\
a/lib/return/final-error.js"(){getFinalError=(originalError,message2,isSync)=>{let ErrorClass=isSync?ExecaSyncError:ExecaError,options=originalError instanceof DiscardedError?
{}:{cause:originalError};return new ErrorClass(message2,options)},DiscardedError=class extends Error{},setErrorName=(ErrorClass,value)=>{Object.defineProperty(ErrorClass.
prototype,"name",{value,writable:!0,enumerable:!1,configurable:!0}),Object.defineProperty(ErrorClass.prototype,execaErrorSymbol,{value:!0,writable:!1,enumerable:!1,
configurable:!1})},isExecaError=error=>isErrorInstance(error)&&execaErrorSymbol in error,execaErrorSymbol=Symbol("isExecaError"),isErrorInstance=value=>Object.prototype.
toString.call(value)==="[object Error]",ExecaError=class extends Error{};setErrorName(ExecaError,ExecaError.name);ExecaSyncError=class extends Error{};setErrorName(
ExecaSyncError,ExecaSyncError.name)}});var getRealtimeSignals,getRealtimeSignal,SIGRTMIN,SIGRTMAX,init_realtime=__esm({"node_modules/human-signals/build/src/realtime.js"(){getRealtimeSignals=()=>{let length=SIGRTMAX-
SIGRTMIN+1;return Array.from({length},getRealtimeSignal)},getRealtimeSignal=(value,index)=>({name:`SIGRT${index+1}`,number:SIGRTMIN+index,action:"terminate",description:"\
Application-specific signal (realtime)",standard:"posix"}),SIGRTMIN=34,SIGRTMAX=64}});var SIGNALS,init_core=__esm({"node_modules/human-signals/build/src/core.js"(){SIGNALS=[{name:"SIGHUP",number:1,action:"terminate",description:"Terminal closed",
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
l",standard:"other"}]}});import{constants}from"node:os";var getSignals,normalizeSignal,init_signals=__esm({"node_modules/human-signals/build/src/signals.js"(){init_core();init_realtime();
getSignals=()=>{let realtimeSignals=getRealtimeSignals();return[...SIGNALS,...realtimeSignals].map(normalizeSignal)},normalizeSignal=({name,number:defaultNumber,
description,action,forced=!1,standard})=>{let{signals:{[name]:constantSignal}}=constants,supported=constantSignal!==void 0;return{name,number:supported?constantSignal:
defaultNumber,description,supported,action,forced,standard}}}});import{constants as constants2}from"node:os";var getSignalsByName,getSignalByName,signalsByName,getSignalsByNumber,getSignalByNumber,findSignalByNumber,signalsByNumber,
init_main=__esm({"node_modules/human-signals/build/src/main.js"(){init_signals();getSignalsByName=()=>{let signals2=getSignals();return Object.fromEntries(signals2.
map(getSignalByName))},getSignalByName=({name,number:number4,description,supported,action,forced,standard})=>[name,{name,number:number4,description,supported,action,
forced,standard}],signalsByName=getSignalsByName(),getSignalsByNumber=()=>{let signals2=getSignals(),length=65,signalsA=Array.from({length},(value,number4)=>getSignalByNumber(
number4,signals2));return Object.assign({},...signalsA)},getSignalByNumber=(number4,signals2)=>{let signal=findSignalByNumber(number4,signals2);if(signal===void 0)
return{};let{name,description,supported,action,forced,standard}=signal;return{[number4]:{name,number:number4,description,supported,action,forced,standard}}},findSignalByNumber=
(number4,signals2)=>{let signal=signals2.find(({name})=>constants2.signals[name]===number4);return signal!==void 0?signal:signals2.find(signalA=>signalA.number===
number4)},signalsByNumber=getSignalsByNumber()}});import{constants as constants3}from"node:os";var normalizeKillSignal,normalizeSignalArgument,normalizeSignal2,normalizeSignalInteger,getSignalsIntegerToName,signalsIntegerToName,
normalizeSignalName,getAvailableSignals,getAvailableSignalNames,getAvailableSignalIntegers,getSignalDescription,init_signal=__esm({"node_modules/execa/lib/termi\
nate/signal.js"(){init_main();normalizeKillSignal=killSignal=>{let optionName="option `killSignal`";if(killSignal===0)throw new TypeError(`Invalid ${optionName}\
: 0 cannot be used.`);return normalizeSignal2(killSignal,optionName)},normalizeSignalArgument=signal=>signal===0?signal:normalizeSignal2(signal,"`subprocess.kil\
l()`'s argument"),normalizeSignal2=(signalNameOrInteger,optionName)=>{if(Number.isInteger(signalNameOrInteger))return normalizeSignalInteger(signalNameOrInteger,
optionName);if(typeof signalNameOrInteger=="string")return normalizeSignalName(signalNameOrInteger,optionName);throw new TypeError(`Invalid ${optionName} ${String(
signalNameOrInteger)}: it must be a string or an integer.
${getAvailableSignals()}`)},normalizeSignalInteger=(signalInteger,optionName)=>{if(signalsIntegerToName.has(signalInteger))return signalsIntegerToName.get(signalInteger);
throw new TypeError(`Invalid ${optionName} ${signalInteger}: this signal integer does not exist.
${getAvailableSignals()}`)},getSignalsIntegerToName=()=>new Map(Object.entries(constants3.signals).reverse().map(([signalName,signalInteger])=>[signalInteger,signalName])),
signalsIntegerToName=getSignalsIntegerToName(),normalizeSignalName=(signalName,optionName)=>{if(signalName in constants3.signals)return signalName;throw signalName.
toUpperCase()in constants3.signals?new TypeError(`Invalid ${optionName} '${signalName}': please rename it to '${signalName.toUpperCase()}'.`):new TypeError(`Inv\
alid ${optionName} '${signalName}': this signal name does not exist.
${getAvailableSignals()}`)},getAvailableSignals=()=>`Available signal names: ${getAvailableSignalNames()}.
Available signal numbers: ${getAvailableSignalIntegers()}.`,getAvailableSignalNames=()=>Object.keys(constants3.signals).sort().map(signalName=>`'${signalName}'`).
join(", "),getAvailableSignalIntegers=()=>[...new Set(Object.values(constants3.signals).sort((signalInteger,signalIntegerTwo)=>signalInteger-signalIntegerTwo))].
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
if(forceKillAfterDelay!==!1)try{await setTimeout2(forceKillAfterDelay,void 0,{signal:controllerSignal}),kill("SIGKILL")&&(context.isForcefullyTerminated??=!0)}catch{}}}});import{once}from"node:events";var onAbortedSignal,init_abort_signal=__esm({"node_modules/execa/lib/utils/abort-signal.js"(){onAbortedSignal=async(mainSignal,stopSignal)=>{
mainSignal.aborted||await once(mainSignal,"abort",{signal:stopSignal})}}});var validateCancelSignal,throwOnCancel,terminateOnCancel,init_cancel=__esm({"node_modules/execa/lib/terminate/cancel.js"(){init_abort_signal();validateCancelSignal=
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
message:message2})=>{if(isSerializationError(error))throw new Error(`${getMethodName(methodName,isSubprocess)}'s argument type is invalid: the message cannot be\
 serialized: ${String(message2)}.`,{cause:error})},isSerializationError=({code,message:message2})=>SERIALIZATION_ERROR_CODES.has(code)||SERIALIZATION_ERROR_MESSAGES.
some(serializationErrorMessage=>message2.includes(serializationErrorMessage)),SERIALIZATION_ERROR_CODES=new Set(["ERR_MISSING_ARGS","ERR_INVALID_ARG_TYPE"]),SERIALIZATION_ERROR_MESSAGES=
["could not be cloned","circular structure","call stack size exceeded"],getMethodName=(methodName,isSubprocess,parameters="")=>methodName==="cancelSignal"?"`can\
celSignal`'s `controller.abort()`":`${getNamespaceName(isSubprocess)}${methodName}(${parameters})`,getNamespaceName=isSubprocess=>isSubprocess?"":"subprocess.",
getOtherProcessName=isSubprocess=>isSubprocess?"parent process":"subprocess",disconnect=anyProcess=>{anyProcess.connected&&anyProcess.disconnect()}}});var createDeferred,init_deferred=__esm({"node_modules/execa/lib/utils/deferred.js"(){createDeferred=()=>{let methods={},promise=new Promise((resolve5,reject)=>{
Object.assign(methods,{resolve:resolve5,reject})});return Object.assign(promise,methods)}}});var getToStream,getFromStream,SUBPROCESS_OPTIONS,getFdNumber,parseFdNumber,validateFdNumber,getInvalidStdioOptionMessage,getInvalidStdioOption,getUsedDescriptor,
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
channel),removeReferenceCount(channel))},redoAddedReferences=(channel,isSubprocess)=>{isSubprocess&&(addReferenceCount(channel),addReferenceCount(channel))}}});import{once as once2}from"node:events";import{scheduler}from"node:timers/promises";var onMessage,onDisconnect,INCOMING_MESSAGES,init_incoming=__esm({"node_modul\
es/execa/lib/ipc/incoming.js"(){init_outgoing();init_reference();init_strict();init_graceful();onMessage=async({anyProcess,channel,isSubprocess,ipcEmitter},wrappedMessage)=>{
if(handleStrictResponse(wrappedMessage)||handleAbort(wrappedMessage))return;INCOMING_MESSAGES.has(anyProcess)||INCOMING_MESSAGES.set(anyProcess,[]);let incomingMessages=INCOMING_MESSAGES.
get(anyProcess);if(incomingMessages.push(wrappedMessage),!(incomingMessages.length>1))for(;incomingMessages.length>0;){await waitForOutgoingMessages(anyProcess,
ipcEmitter,wrappedMessage),await scheduler.yield();let message2=await handleStrictRequest({wrappedMessage:incomingMessages[0],anyProcess,channel,isSubprocess,ipcEmitter});
incomingMessages.shift(),ipcEmitter.emit("message",message2),ipcEmitter.emit("message:done")}},onDisconnect=async({anyProcess,channel,isSubprocess,ipcEmitter,boundOnMessage})=>{
abortOnDisconnect();let incomingMessages=INCOMING_MESSAGES.get(anyProcess);for(;incomingMessages?.length>0;)await once2(ipcEmitter,"message:done");anyProcess.removeListener(
"message",boundOnMessage),redoAddedReferences(channel,isSubprocess),ipcEmitter.connected=!1,ipcEmitter.emit("disconnect")},INCOMING_MESSAGES=new WeakMap}});import{EventEmitter}from"node:events";var getIpcEmitter,IPC_EMITTERS,forwardEvents,isConnected,init_forward=__esm({"node_modules/execa/lib/ipc/forward.js"(){init_incoming();
init_reference();getIpcEmitter=(anyProcess,channel,isSubprocess)=>{if(IPC_EMITTERS.has(anyProcess))return IPC_EMITTERS.get(anyProcess);let ipcEmitter=new EventEmitter;
return ipcEmitter.connected=!0,IPC_EMITTERS.set(anyProcess,ipcEmitter),forwardEvents({ipcEmitter,anyProcess,channel,isSubprocess}),ipcEmitter},IPC_EMITTERS=new WeakMap,
forwardEvents=({ipcEmitter,anyProcess,channel,isSubprocess})=>{let boundOnMessage=onMessage.bind(void 0,{anyProcess,channel,isSubprocess,ipcEmitter});anyProcess.
on("message",boundOnMessage),anyProcess.once("disconnect",onDisconnect.bind(void 0,{anyProcess,channel,isSubprocess,ipcEmitter,boundOnMessage})),undoAddedReferences(
channel,isSubprocess)},isConnected=anyProcess=>{let ipcEmitter=IPC_EMITTERS.get(anyProcess);return ipcEmitter===void 0?anyProcess.channel!==null:ipcEmitter.connected}}});import{once as once3}from"node:events";var handleSendStrict,count,validateStrictDeadlock,handleStrictRequest,handleStrictResponse,waitForStrictResponse,STRICT_RESPONSES,
throwOnDisconnect,REQUEST_TYPE,RESPONSE_TYPE,init_strict=__esm({"node_modules/execa/lib/ipc/strict.js"(){init_deferred();init_max_listeners();init_send();init_validation();
init_forward();init_outgoing();handleSendStrict=({anyProcess,channel,isSubprocess,message:message2,strict})=>{if(!strict)return message2;let ipcEmitter=getIpcEmitter(
anyProcess,channel,isSubprocess),hasListeners=hasMessageListeners(anyProcess,ipcEmitter);return{id:count++,type:REQUEST_TYPE,message:message2,hasListeners}},count=
0n,validateStrictDeadlock=(outgoingMessages,wrappedMessage)=>{if(!(wrappedMessage?.type!==REQUEST_TYPE||wrappedMessage.hasListeners))for(let{id}of outgoingMessages)
id!==void 0&&STRICT_RESPONSES[id].resolve({isDeadlock:!0,hasListeners:!1})},handleStrictRequest=async({wrappedMessage,anyProcess,channel,isSubprocess,ipcEmitter})=>{
if(wrappedMessage?.type!==REQUEST_TYPE||!anyProcess.connected)return wrappedMessage;let{id,message:message2}=wrappedMessage,response={id,type:RESPONSE_TYPE,message:hasMessageListeners(
anyProcess,ipcEmitter)};try{await sendMessage2({anyProcess,channel,isSubprocess,ipc:!0},response)}catch(error){ipcEmitter.emit("strict:error",error)}return message2},
handleStrictResponse=wrappedMessage=>{if(wrappedMessage?.type!==RESPONSE_TYPE)return!1;let{id,message:hasListeners}=wrappedMessage;return STRICT_RESPONSES[id]?.
resolve({isDeadlock:!1,hasListeners}),!0},waitForStrictResponse=async(wrappedMessage,anyProcess,isSubprocess)=>{if(wrappedMessage?.type!==REQUEST_TYPE)return;let deferred=createDeferred();
STRICT_RESPONSES[wrappedMessage.id]=deferred;let controller=new AbortController;try{let{isDeadlock,hasListeners}=await Promise.race([deferred,throwOnDisconnect(
anyProcess,isSubprocess,controller)]);isDeadlock&&throwOnStrictDeadlockError(isSubprocess),hasListeners||throwOnMissingStrict(isSubprocess)}finally{controller.abort(),
delete STRICT_RESPONSES[wrappedMessage.id]}},STRICT_RESPONSES={},throwOnDisconnect=async(anyProcess,isSubprocess,{signal})=>{incrementMaxListeners(anyProcess,1,
signal),await once3(anyProcess,"disconnect",{signal}),throwOnStrictDisconnect(isSubprocess)},REQUEST_TYPE="execa:ipc:request",RESPONSE_TYPE="execa:ipc:response"}});var startSendMessage,endSendMessage,waitForOutgoingMessages,OUTGOING_MESSAGES,hasMessageListeners,getMinListenerCount,init_outgoing=__esm({"node_modules/execa/l\
ib/ipc/outgoing.js"(){init_deferred();init_specific();init_fd_options();init_strict();startSendMessage=(anyProcess,wrappedMessage,strict)=>{OUTGOING_MESSAGES.has(
anyProcess)||OUTGOING_MESSAGES.set(anyProcess,new Set);let outgoingMessages=OUTGOING_MESSAGES.get(anyProcess),onMessageSent=createDeferred(),id=strict?wrappedMessage.
id:void 0,outgoingMessage={onMessageSent,id};return outgoingMessages.add(outgoingMessage),{outgoingMessages,outgoingMessage}},endSendMessage=({outgoingMessages,
outgoingMessage})=>{outgoingMessages.delete(outgoingMessage),outgoingMessage.onMessageSent.resolve()},waitForOutgoingMessages=async(anyProcess,ipcEmitter,wrappedMessage)=>{
for(;!hasMessageListeners(anyProcess,ipcEmitter)&&OUTGOING_MESSAGES.get(anyProcess)?.size>0;){let outgoingMessages=[...OUTGOING_MESSAGES.get(anyProcess)];validateStrictDeadlock(
outgoingMessages,wrappedMessage),await Promise.all(outgoingMessages.map(({onMessageSent})=>onMessageSent))}},OUTGOING_MESSAGES=new WeakMap,hasMessageListeners=(anyProcess,ipcEmitter)=>ipcEmitter.
listenerCount("message")>getMinListenerCount(anyProcess),getMinListenerCount=anyProcess=>SUBPROCESS_OPTIONS.has(anyProcess)&&!getFdSpecificValue(SUBPROCESS_OPTIONS.
get(anyProcess).options.buffer,"ipc")?1:0}});import{promisify as promisify2}from"node:util";var sendMessage2,sendMessageAsync,sendOneMessage,getSendMethod,PROCESS_SEND_METHODS,init_send=__esm({"node_module\
s/execa/lib/ipc/send.js"(){init_validation();init_outgoing();init_strict();sendMessage2=({anyProcess,channel,isSubprocess,ipc},message2,{strict=!1}={})=>{let methodName="\
sendMessage";return validateIpcMethod({methodName,isSubprocess,ipc,isConnected:anyProcess.connected}),sendMessageAsync({anyProcess,channel,methodName,isSubprocess,
message:message2,strict})},sendMessageAsync=async({anyProcess,channel,methodName,isSubprocess,message:message2,strict})=>{let wrappedMessage=handleSendStrict({anyProcess,
channel,isSubprocess,message:message2,strict}),outgoingMessagesState=startSendMessage(anyProcess,wrappedMessage,strict);try{await sendOneMessage({anyProcess,methodName,
isSubprocess,wrappedMessage,message:message2})}catch(error){throw disconnect(anyProcess),error}finally{endSendMessage(outgoingMessagesState)}},sendOneMessage=async({
anyProcess,methodName,isSubprocess,wrappedMessage,message:message2})=>{let sendMethod=getSendMethod(anyProcess);try{await Promise.all([waitForStrictResponse(wrappedMessage,
anyProcess,isSubprocess),sendMethod(wrappedMessage)])}catch(error){throw handleEpipeError({error,methodName,isSubprocess}),handleSerializationError({error,methodName,
isSubprocess,message:message2}),error}},getSendMethod=anyProcess=>{if(PROCESS_SEND_METHODS.has(anyProcess))return PROCESS_SEND_METHODS.get(anyProcess);let sendMethod=promisify2(
anyProcess.send.bind(anyProcess));return PROCESS_SEND_METHODS.set(anyProcess,sendMethod),sendMethod},PROCESS_SEND_METHODS=new WeakMap}});import{scheduler as scheduler2}from"node:timers/promises";var sendAbort,getCancelSignal,startIpc,cancelListening,handleAbort,GRACEFUL_CANCEL_TYPE,abortOnDisconnect,
cancelController,init_graceful=__esm({"node_modules/execa/lib/ipc/graceful.js"(){init_send();init_forward();init_validation();sendAbort=(subprocess,message2)=>{
let methodName="cancelSignal";return validateConnection(methodName,!1,subprocess.connected),sendOneMessage({anyProcess:subprocess,methodName,isSubprocess:!1,wrappedMessage:{
type:GRACEFUL_CANCEL_TYPE,message:message2},message:message2})},getCancelSignal=async({anyProcess,channel,isSubprocess,ipc})=>(await startIpc({anyProcess,channel,
isSubprocess,ipc}),cancelController.signal),startIpc=async({anyProcess,channel,isSubprocess,ipc})=>{if(!cancelListening){if(cancelListening=!0,!ipc){throwOnMissingParent();
return}if(channel===null){abortOnDisconnect();return}getIpcEmitter(anyProcess,channel,isSubprocess),await scheduler2.yield()}},cancelListening=!1,handleAbort=wrappedMessage=>wrappedMessage?.
type!==GRACEFUL_CANCEL_TYPE?!1:(cancelController.abort(wrappedMessage.message),!0),GRACEFUL_CANCEL_TYPE="execa:ipc:cancel",abortOnDisconnect=()=>{cancelController.
abort(getAbortDisconnectError())},cancelController=new AbortController}});var validateGracefulCancel,throwOnGracefulCancel,sendOnAbort,getReason,init_graceful2=__esm({"node_modules/execa/lib/terminate/graceful.js"(){init_abort_signal();
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
"string"?`"${encoding}"`:String(encoding)}});import{statSync}from"node:fs";import path4 from"node:path";import process5 from"node:process";var normalizeCwd,getDefaultCwd,fixCwdError,init_cwd=__esm({"node_m\
odules/execa/lib/arguments/cwd.js"(){init_file_url();normalizeCwd=(cwd=getDefaultCwd())=>{let cwdString=safeNormalizeFileUrl(cwd,'The "cwd" option');return path4.
resolve(cwdString)},getDefaultCwd=()=>{try{return process5.cwd()}catch(error){throw error.message=`The current directory does not exist.
${error.message}`,error}},fixCwdError=(originalMessage,cwd)=>{if(cwd===getDefaultCwd())return originalMessage;let cwdStat;try{cwdStat=statSync(cwd)}catch(error){
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
options}},addDefaultOptions=({extendEnv=!0,preferLocal=!1,cwd,localDir:localDirectory=cwd,encoding="utf8",reject=!0,cleanup=!0,all=!1,windowsHide=!0,killSignal="\
SIGTERM",forceKillAfterDelay=!0,gracefulCancel=!1,ipcInput,ipc=ipcInput!==void 0||gracefulCancel,serialization="advanced",...options})=>({...options,extendEnv,preferLocal,
cwd,localDirectory,encoding,reject,cleanup,all,windowsHide,killSignal,forceKillAfterDelay,gracefulCancel,ipcInput,ipc,serialization}),getEnv=({env:envOption,extendEnv,
preferLocal,node,localDirectory,nodePath})=>{let env=extendEnv?{...process6.env,...envOption}:envOption;return preferLocal||node?npmRunPathEnv({env,cwd:localDirectory,
execPath:nodePath,preferLocal,addExecPath:node}):env}}});var concatenateShell,init_shell=__esm({"node_modules/execa/lib/arguments/shell.js"(){concatenateShell=(file,commandArguments,options)=>options.shell&&commandArguments.
length>0?[[file,...commandArguments].join(" "),[],options]:[file,commandArguments,options]}});function stripFinalNewline(input){if(typeof input=="string")return stripFinalNewlineString(input);if(!(ArrayBuffer.isView(input)&&input.BYTES_PER_ELEMENT===1))throw new Error(
"Input must be a string or a Uint8Array");return stripFinalNewlineBinary(input)}var stripFinalNewlineString,stripFinalNewlineBinary,LF,LF_BINARY,CR,CR_BINARY,init_strip_final_newline=__esm(
{"node_modules/strip-final-newline/index.js"(){stripFinalNewlineString=input=>input.at(-1)===LF?input.slice(0,input.at(-2)===CR?-2:-1):input,stripFinalNewlineBinary=
input=>input.at(-1)===LF_BINARY?input.subarray(0,input.at(-2)===CR_BINARY?-2:-1):input,LF=`
`,LF_BINARY=LF.codePointAt(0),CR="\r",CR_BINARY=CR.codePointAt(0)}});function isStream(stream,{checkOpen=!0}={}){return stream!==null&&typeof stream=="object"&&(stream.writable||stream.readable||!checkOpen||stream.writable===void 0&&
stream.readable===void 0)&&typeof stream.pipe=="function"}function isWritableStream(stream,{checkOpen=!0}={}){return isStream(stream,{checkOpen})&&(stream.writable||
!checkOpen)&&typeof stream.write=="function"&&typeof stream.end=="function"&&typeof stream.writable=="boolean"&&typeof stream.writableObjectMode=="boolean"&&typeof stream.
destroy=="function"&&typeof stream.destroyed=="boolean"}function isReadableStream(stream,{checkOpen=!0}={}){return isStream(stream,{checkOpen})&&(stream.readable||
!checkOpen)&&typeof stream.read=="function"&&typeof stream.readable=="boolean"&&typeof stream.readableObjectMode=="boolean"&&typeof stream.destroy=="function"&&
typeof stream.destroyed=="boolean"}function isDuplexStream(stream,options){return isWritableStream(stream,options)&&isReadableStream(stream,options)}var init_is_stream=__esm(
{"node_modules/is-stream/index.js"(){}});function i(){return this[n].next()}function o(r){return this[n].return(r)}function h({preventCancel:r=!1}={}){let e=this.getReader(),t=new c(e,r),s=Object.create(
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
getLengthProperty=convertedChunk=>convertedChunk.length}});async function getStreamAsArray(stream,options){return getStreamContents(stream,arrayMethods,options)}var initArray,increment,addArrayChunk,arrayMethods,init_array=__esm(
{"node_modules/get-stream/source/array.js"(){init_contents();init_utils();initArray=()=>({contents:[]}),increment=()=>1,addArrayChunk=(convertedChunk,{contents})=>(contents.
push(convertedChunk),contents),arrayMethods={init:initArray,convertChunk:{string:identity2,buffer:identity2,arrayBuffer:identity2,dataView:identity2,typedArray:identity2,
others:identity2},getSize:increment,truncateChunk:noop,addChunk:addArrayChunk,getFinalChunk:noop,finalize:getContentsProperty}}});async function getStreamAsArrayBuffer(stream,options){return getStreamContents(stream,arrayBufferMethods,options)}var initArrayBuffer,useTextEncoder,textEncoder2,
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
([,stdoutMaxBuffer])=>stdoutMaxBuffer}});import{inspect as inspect2}from"node:util";var createMessages,getErrorPrefix,getForcefulSuffix,getOriginalMessage,serializeIpcMessage,serializeMessagePart,serializeMessageItem,
init_message=__esm({"node_modules/execa/lib/return/message.js"(){init_strip_final_newline();init_uint_array();init_cwd();init_escape();init_max_buffer();init_signal();
init_final_error();createMessages=({stdio,all,ipcOutput,originalError,signal,signalDescription,exitCode,escapedCommand,timedOut:timedOut2,isCanceled,isGracefullyCanceled,
isMaxBuffer,isForcefullyTerminated,forceKillAfterDelay,killSignal,maxBuffer,timeout,cwd})=>{let errorCode=originalError?.code,prefix=getErrorPrefix({originalError,
timedOut:timedOut2,timeout,isMaxBuffer,maxBuffer,errorCode,signal,signalDescription,exitCode,isCanceled,isGracefullyCanceled,isForcefullyTerminated,forceKillAfterDelay,
killSignal}),originalMessage=getOriginalMessage(originalError,cwd),suffix=originalMessage===void 0?"":`
${originalMessage}`,shortMessage=`${prefix}: ${escapedCommand}${suffix}`,messageStdio=all===void 0?[stdio[2],stdio[1]]:[all],message2=[shortMessage,...messageStdio,
...stdio.slice(3),ipcOutput.map(ipcMessage=>serializeIpcMessage(ipcMessage)).join(`
`)].map(messagePart=>escapeLines(stripFinalNewline(serializeMessagePart(messagePart)))).filter(Boolean).join(`

`);return{originalMessage,shortMessage,message:message2}},getErrorPrefix=({originalError,timedOut:timedOut2,timeout,isMaxBuffer,maxBuffer,errorCode,signal,signalDescription,
exitCode,isCanceled,isGracefullyCanceled,isForcefullyTerminated,forceKillAfterDelay,killSignal})=>{let forcefulSuffix=getForcefulSuffix(isForcefullyTerminated,forceKillAfterDelay);
return timedOut2?`Command timed out after ${timeout} milliseconds${forcefulSuffix}`:isGracefullyCanceled?signal===void 0?`Command was gracefully canceled with e\
xit code ${exitCode}`:isForcefullyTerminated?`Command was gracefully canceled${forcefulSuffix}`:`Command was gracefully canceled with ${signal} (${signalDescription}\
)`:isCanceled?`Command was canceled${forcefulSuffix}`:isMaxBuffer?`${getMaxBufferMessage(originalError,maxBuffer)}${forcefulSuffix}`:errorCode!==void 0?`Command\
 failed with ${errorCode}${forcefulSuffix}`:isForcefullyTerminated?`Command was killed with ${killSignal} (${getSignalDescription(killSignal)})${forcefulSuffix}`:
signal!==void 0?`Command was killed with ${signal} (${signalDescription})`:exitCode!==void 0?`Command failed with exit code ${exitCode}`:"Command failed"},getForcefulSuffix=
(isForcefullyTerminated,forceKillAfterDelay)=>isForcefullyTerminated?` and was forcefully terminated after ${forceKillAfterDelay} milliseconds`:"",getOriginalMessage=
(originalError,cwd)=>{if(originalError instanceof DiscardedError)return;let originalMessage=isExecaError(originalError)?originalError.originalMessage:String(originalError?.
message??originalError),escapedOriginalMessage=escapeLines(fixCwdError(originalMessage,cwd));return escapedOriginalMessage===""?void 0:escapedOriginalMessage},serializeIpcMessage=
ipcMessage=>typeof ipcMessage=="string"?ipcMessage:inspect2(ipcMessage),serializeMessagePart=messagePart=>Array.isArray(messagePart)?messagePart.map(messageItem=>stripFinalNewline(
serializeMessageItem(messageItem))).filter(Boolean).join(`
`):serializeMessageItem(messagePart),serializeMessageItem=messageItem=>typeof messageItem=="string"?messageItem:isUint8Array(messageItem)?uint8ArrayToString(messageItem):
""}});var makeSuccessResult,makeEarlyError,makeError,getErrorProperties,omitUndefinedProperties,normalizeExitPayload,init_result=__esm({"node_modules/execa/lib/return\
/result.js"(){init_signal();init_duration();init_final_error();init_message();makeSuccessResult=({command,escapedCommand,stdio,all,ipcOutput,options:{cwd},startTime})=>omitUndefinedProperties(
{command,escapedCommand,cwd,durationMs:getDurationMs(startTime),failed:!1,timedOut:!1,isCanceled:!1,isGracefullyCanceled:!1,isTerminated:!1,isMaxBuffer:!1,isForcefullyTerminated:!1,
exitCode:0,stdout:stdio[1],stderr:stdio[2],all,stdio,ipcOutput,pipedFrom:[]}),makeEarlyError=({error,command,escapedCommand,fileDescriptors,options,startTime,isSync})=>makeError(
{error,command,escapedCommand,startTime,timedOut:!1,isCanceled:!1,isGracefullyCanceled:!1,isMaxBuffer:!1,isForcefullyTerminated:!1,stdio:Array.from({length:fileDescriptors.
length}),ipcOutput:[],options,isSync}),makeError=({error:originalError,command,escapedCommand,startTime,timedOut:timedOut2,isCanceled,isGracefullyCanceled,isMaxBuffer,
isForcefullyTerminated,exitCode:rawExitCode,signal:rawSignal,stdio,all,ipcOutput,options:{timeoutDuration,timeout=timeoutDuration,forceKillAfterDelay,killSignal,
cwd,maxBuffer},isSync})=>{let{exitCode,signal,signalDescription}=normalizeExitPayload(rawExitCode,rawSignal),{originalMessage,shortMessage,message:message2}=createMessages(
{stdio,all,ipcOutput,originalError,signal,signalDescription,exitCode,escapedCommand,timedOut:timedOut2,isCanceled,isGracefullyCanceled,isMaxBuffer,isForcefullyTerminated,
forceKillAfterDelay,killSignal,maxBuffer,timeout,cwd}),error=getFinalError(originalError,message2,isSync);return Object.assign(error,getErrorProperties({error,command,
escapedCommand,startTime,timedOut:timedOut2,isCanceled,isGracefullyCanceled,isMaxBuffer,isForcefullyTerminated,exitCode,signal,signalDescription,stdio,all,ipcOutput,
cwd,originalMessage,shortMessage})),error},getErrorProperties=({error,command,escapedCommand,startTime,timedOut:timedOut2,isCanceled,isGracefullyCanceled,isMaxBuffer,
isForcefullyTerminated,exitCode,signal,signalDescription,stdio,all,ipcOutput,cwd,originalMessage,shortMessage})=>omitUndefinedProperties({shortMessage,originalMessage,
command,escapedCommand,cwd,durationMs:getDurationMs(startTime),failed:!0,timedOut:timedOut2,isCanceled,isGracefullyCanceled,isTerminated:signal!==void 0,isMaxBuffer,
isForcefullyTerminated,exitCode,signal,signalDescription,code:error.cause?.code,stdout:stdio[1],stderr:stdio[2],all,stdio,ipcOutput,pipedFrom:[]}),omitUndefinedProperties=
result=>Object.fromEntries(Object.entries(result).filter(([,value])=>value!==void 0)),normalizeExitPayload=(rawExitCode,rawSignal)=>{let exitCode=rawExitCode===
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
init_pretty_ms=__esm({"node_modules/pretty-ms/index.js"(){init_parse_ms();isZero=value=>value===0||value===0n,pluralize=(word,count3)=>count3===1||count3===1n?word:
`${word}s`,SECOND_ROUNDING_EPSILON=1e-7,ONE_DAY_IN_MILLISECONDS=24n*60n*60n*1000n}});var logError,init_error=__esm({"node_modules/execa/lib/verbose/error.js"(){init_log();logError=(result,verboseInfo)=>{result.failed&&verboseLog({type:"error",verboseMessage:result.
shortMessage,verboseInfo,result})}}});var logResult,logDuration,init_complete=__esm({"node_modules/execa/lib/verbose/complete.js"(){init_pretty_ms();init_values();init_log();init_error();logResult=(result,verboseInfo)=>{
isVerbose(verboseInfo)&&(logError(result,verboseInfo),logDuration(result,verboseInfo))},logDuration=(result,verboseInfo)=>{let verboseMessage=`(done in ${prettyMilliseconds(
result.durationMs)})`;verboseLog({type:"duration",verboseMessage,verboseInfo,result})}}});var handleResult,init_reject=__esm({"node_modules/execa/lib/return/reject.js"(){init_complete();handleResult=(result,verboseInfo,{reject})=>{if(logResult(result,
verboseInfo),result.failed&&reject)throw result;return result}}});var getStdioItemType,getTransformObjectType,getDuplexType,getTransformStreamType,validateNonGeneratorType,checkUndefinedOption,getGeneratorObjectType,checkBooleanOption,
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
keys(value).length>0&&Object.keys(value).every(key=>FILE_PATH_KEYS.has(key))&&isFilePathString(value.file),FILE_PATH_KEYS=new Set(["file","append"]),isFilePathString=
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
every(item=>item==="pipe")}});import{readFileSync as readFileSync3}from"node:fs";import tty2 from"node:tty";var handleNativeStream,handleNativeStreamSync,getTargetFd,getTargetFdNumber,handleNativeStreamAsync,
getStandardStream,init_native=__esm({"node_modules/execa/lib/stdio/native.js"(){init_is_stream();init_standard_stream();init_uint_array();init_fd_options();handleNativeStream=
({stdioItem,stdioItem:{type},isStdioArray,fdNumber,direction,isSync})=>!isStdioArray||type!=="native"?stdioItem:isSync?handleNativeStreamSync({stdioItem,fdNumber,
direction}):handleNativeStreamAsync({stdioItem,fdNumber}),handleNativeStreamSync=({stdioItem,stdioItem:{value,optionName},fdNumber,direction})=>{let targetFd=getTargetFd(
{value,optionName,fdNumber,direction});if(targetFd!==void 0)return targetFd;if(isStream(value,{checkOpen:!1}))throw new TypeError(`The \`${optionName}: Stream\` \
option cannot both be an array and include a stream with synchronous methods.`);return stdioItem},getTargetFd=({value,optionName,fdNumber,direction})=>{let targetFdNumber=getTargetFdNumber(
value,fdNumber);if(targetFdNumber!==void 0){if(direction==="output")return{type:"fileNumber",value:targetFdNumber,optionName};if(tty2.isatty(targetFdNumber))throw new TypeError(
`The \`${optionName}: ${serializeOptionValue(value)}\` option is invalid: it cannot be a TTY with synchronous methods.`);return{type:"uint8Array",value:bufferToUint8Array(
readFileSync3(targetFdNumber)),optionName}}},getTargetFdNumber=(value,fdNumber)=>{if(value==="inherit")return fdNumber;if(typeof value=="number")return value;let standardStreamIndex=STANDARD_STREAMS.
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
let[{type,value}]=stdioItems;return type==="native"?value:"pipe"}}});import{readFileSync as readFileSync4}from"node:fs";var handleStdioSync,forbiddenIfSync,forbiddenNativeIfSync,throwInvalidSyncValue,addProperties,addPropertiesSync,
init_handle_sync=__esm({"node_modules/execa/lib/stdio/handle-sync.js"(){init_uint_array();init_handle();init_type();handleStdioSync=(options,verboseInfo)=>handleStdio(
addPropertiesSync,options,verboseInfo,!0),forbiddenIfSync=({type,optionName})=>{throwInvalidSyncValue(optionName,TYPE_TO_MESSAGE[type])},forbiddenNativeIfSync=({
optionName,value})=>((value==="ipc"||value==="overlapped")&&throwInvalidSyncValue(optionName,`"${value}"`),{}),throwInvalidSyncValue=(optionName,value)=>{throw new TypeError(
`The \`${optionName}\` option cannot be ${value} with synchronous methods.`)},addProperties={generator(){},asyncGenerator:forbiddenIfSync,webStream:forbiddenIfSync,
nodeStream:forbiddenIfSync,webTransform:forbiddenIfSync,duplex:forbiddenIfSync,asyncIterable:forbiddenIfSync,native:forbiddenNativeIfSync},addPropertiesSync={input:{
...addProperties,fileUrl:({value})=>({contents:[bufferToUint8Array(readFileSync4(value))]}),filePath:({value:{file}})=>({contents:[bufferToUint8Array(readFileSync4(
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
return}let{previousChunks}=state,start2=-1;for(let end=0;end<chunk.length;end+=1)if(chunk[end]===`
`){let newlineLength=getNewlineLength(chunk,end,preserveNewlines,state),line=chunk.slice(start2+1,end+1-newlineLength);previousChunks.length>0&&(line=concatString(
previousChunks,line),previousChunks=""),yield line,start2=end}start2!==chunk.length-1&&(previousChunks=concatString(previousChunks,chunk.slice(start2+1))),state.
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
hen passing objects as input, a transform must be used to serialize them to strings or Uint8Arrays: ${invalidItem}.`)}}});var shouldLogOutput,fdUsesVerbose,PIPED_STDIO_VALUES,logLines,logLinesSync,isPipingStream,logLine,init_output=__esm({"node_modules/execa/lib/verbose/output.js"(){
init_encoding_option();init_type();init_log();init_values();shouldLogOutput=({stdioItems,encoding,verboseInfo,fdNumber})=>fdNumber!=="all"&&isFullVerbose(verboseInfo,
fdNumber)&&!BINARY_ENCODINGS.has(encoding)&&fdUsesVerbose(fdNumber)&&(stdioItems.some(({type,value})=>type==="native"&&PIPED_STDIO_VALUES.has(value))||stdioItems.
every(({type})=>TRANSFORM_TYPES.has(type))),fdUsesVerbose=fdNumber=>fdNumber===1||fdNumber===2,PIPED_STDIO_VALUES=new Set(["pipe","overlapped"]),logLines=async(linesIterable,stream,fdNumber,verboseInfo)=>{
for await(let line of linesIterable)isPipingStream(stream)||logLine(line,fdNumber,verboseInfo)},logLinesSync=(linesArray,fdNumber,verboseInfo)=>{for(let line of linesArray)
logLine(line,fdNumber,verboseInfo)},isPipingStream=stream=>stream._readableState.pipes.length>0,logLine=(line,fdNumber,verboseInfo)=>{let verboseMessage=serializeVerboseMessage(
line);verboseLog({type:"output",verboseMessage,fdNumber,verboseInfo})}}});import{writeFileSync,appendFileSync}from"node:fs";var transformOutputSync,transformOutputResultSync,runOutputGeneratorsSync,serializeChunks,logOutputSync,writeToFiles,
init_output_sync=__esm({"node_modules/execa/lib/io/output-sync.js"(){init_output();init_generator();init_split();init_uint_array();init_type();init_max_buffer();
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
`${stdout}${stderr}`}}});import{once as once4}from"node:events";var waitForExit,waitForExitOrError,waitForSubprocessExit,waitForSuccessfulExit,isSubprocessErrorExit,isFailedExit,init_exit_async=__esm(
{"node_modules/execa/lib/resolve/exit-async.js"(){init_final_error();waitForExit=async(subprocess,context)=>{let[exitCode,signal]=await waitForExitOrError(subprocess);
return context.isForcefullyTerminated??=!1,[exitCode,signal]},waitForExitOrError=async subprocess=>{let[spawnPayload,exitPayload]=await Promise.allSettled([once4(
subprocess,"spawn"),once4(subprocess,"exit")]);return spawnPayload.status==="rejected"?[]:exitPayload.status==="rejected"?waitForSubprocessExit(subprocess):exitPayload.
value},waitForSubprocessExit=async subprocess=>{try{return await once4(subprocess,"exit")}catch{return waitForSubprocessExit(subprocess)}},waitForSuccessfulExit=
async exitPromise=>{let[exitCode,signal]=await exitPromise;if(!isSubprocessErrorExit(exitCode,signal)&&isFailedExit(exitCode,signal))throw new DiscardedError;return[
exitCode,signal]},isSubprocessErrorExit=(exitCode,signal)=>exitCode===void 0&&signal===void 0,isFailedExit=(exitCode,signal)=>exitCode!==0||signal!==null}});var getExitResultSync,getResultError,init_exit_sync=__esm({"node_modules/execa/lib/resolve/exit-sync.js"(){init_final_error();init_max_buffer();init_exit_async();
getExitResultSync=({error,status:exitCode,signal,output},{maxBuffer})=>{let resultError=getResultError(error,exitCode,signal),timedOut2=resultError?.code==="ETI\
MEDOUT",isMaxBuffer=isMaxBufferSync(resultError,output,maxBuffer);return{resultError,exitCode,signal,timedOut:timedOut2,isMaxBuffer}},getResultError=(error,exitCode,signal)=>error!==
void 0?error:isFailedExit(exitCode,signal)?new DiscardedError:void 0}});import{spawnSync}from"node:child_process";var execaCoreSync,handleSyncArguments,normalizeSyncOptions,validateSyncOptions,throwInvalidSyncOption,spawnSubprocessSync,
runSubprocessSync,normalizeSpawnSyncOptions,getSyncResult,init_main_sync=__esm({"node_modules/execa/lib/methods/main-sync.js"(){init_command();init_options();init_shell();
init_result();init_reject();init_handle_sync();init_strip_newline();init_input_sync();init_output_sync();init_max_buffer();init_all_sync();init_exit_sync();execaCoreSync=
(rawFile,rawArguments,rawOptions)=>{let{file,commandArguments,command,escapedCommand,startTime,verboseInfo,options,fileDescriptors}=handleSyncArguments(rawFile,
rawArguments,rawOptions),result=spawnSubprocessSync({file,commandArguments,options,command,escapedCommand,verboseInfo,fileDescriptors,startTime});return handleResult(
result,verboseInfo,options)},handleSyncArguments=(rawFile,rawArguments,rawOptions)=>{let{command,escapedCommand,startTime,verboseInfo}=handleCommand(rawFile,rawArguments,
rawOptions),syncOptions=normalizeSyncOptions(rawOptions),{file,commandArguments,options}=normalizeOptions(rawFile,rawArguments,syncOptions);validateSyncOptions(
options);let fileDescriptors=handleStdioSync(options,verboseInfo);return{file,commandArguments,command,escapedCommand,startTime,verboseInfo,options,fileDescriptors}},
normalizeSyncOptions=options=>options.node&&!options.ipc?{...options,ipc:!1}:options,validateSyncOptions=({ipc,ipcInput,detached,cancelSignal})=>{ipcInput&&throwInvalidSyncOption(
"ipcInput"),ipc&&throwInvalidSyncOption("ipc: true"),detached&&throwInvalidSyncOption("detached: true"),cancelSignal&&throwInvalidSyncOption("cancelSignal")},throwInvalidSyncOption=
value=>{throw new TypeError(`The "${value}" option cannot be used with synchronous methods.`)},spawnSubprocessSync=({file,commandArguments,options,command,escapedCommand,
verboseInfo,fileDescriptors,startTime})=>{let syncResult=runSubprocessSync({file,commandArguments,options,command,escapedCommand,fileDescriptors,startTime});if(syncResult.
failed)return syncResult;let{resultError,exitCode,signal,timedOut:timedOut2,isMaxBuffer}=getExitResultSync(syncResult,options),{output,error=resultError}=transformOutputSync(
{fileDescriptors,syncResult,options,isMaxBuffer,verboseInfo}),stdio=output.map((stdioOutput,fdNumber)=>stripNewline(stdioOutput,options,fdNumber)),all=stripNewline(
getAllSync(output,options),options,"all");return getSyncResult({error,exitCode,signal,timedOut:timedOut2,isMaxBuffer,stdio,all,options,command,escapedCommand,startTime})},
runSubprocessSync=({file,commandArguments,options,command,escapedCommand,fileDescriptors,startTime})=>{try{addInputOptionsSync(fileDescriptors,options);let normalizedOptions=normalizeSpawnSyncOptions(
options);return spawnSync(...concatenateShell(file,commandArguments,normalizedOptions))}catch(error){return makeEarlyError({error,command,escapedCommand,fileDescriptors,
options,startTime,isSync:!0})}},normalizeSpawnSyncOptions=({encoding,maxBuffer,...options})=>({...options,encoding:"buffer",maxBuffer:getMaxBufferSync(maxBuffer)}),
getSyncResult=({error,exitCode,signal,timedOut:timedOut2,isMaxBuffer,stdio,all,options,command,escapedCommand,startTime})=>error===void 0?makeSuccessResult({command,
escapedCommand,stdio,all,ipcOutput:[],options,startTime}):makeError({error,command,escapedCommand,timedOut:timedOut2,isCanceled:!1,isGracefullyCanceled:!1,isMaxBuffer,
isForcefullyTerminated:!1,exitCode,signal,stdio,all,ipcOutput:[],options,startTime,isSync:!0})}});import{once as once5,on as on2}from"node:events";var getOneMessage,getOneMessageAsync,getMessage,throwOnDisconnect2,throwOnStrictError,init_get_one=__esm({"node\
_modules/execa/lib/ipc/get-one.js"(){init_validation();init_forward();init_reference();getOneMessage=({anyProcess,channel,isSubprocess,ipc},{reference=!0,filter}={})=>(validateIpcMethod(
{methodName:"getOneMessage",isSubprocess,ipc,isConnected:isConnected(anyProcess)}),getOneMessageAsync({anyProcess,channel,isSubprocess,filter,reference})),getOneMessageAsync=
async({anyProcess,channel,isSubprocess,filter,reference})=>{addReference(channel,reference);let ipcEmitter=getIpcEmitter(anyProcess,channel,isSubprocess),controller=new AbortController;
try{return await Promise.race([getMessage(ipcEmitter,filter,controller),throwOnDisconnect2(ipcEmitter,isSubprocess,controller),throwOnStrictError(ipcEmitter,isSubprocess,
controller)])}catch(error){throw disconnect(anyProcess),error}finally{controller.abort(),removeReference(channel,reference)}},getMessage=async(ipcEmitter,filter,{
signal})=>{if(filter===void 0){let[message2]=await once5(ipcEmitter,"message",{signal});return message2}for await(let[message2]of on2(ipcEmitter,"message",{signal}))
if(filter(message2))return message2},throwOnDisconnect2=async(ipcEmitter,isSubprocess,{signal})=>{await once5(ipcEmitter,"disconnect",{signal}),throwOnEarlyDisconnect(
isSubprocess)},throwOnStrictError=async(ipcEmitter,isSubprocess,{signal})=>{let[error]=await once5(ipcEmitter,"strict:error",{signal});throw getStrictResponseError(
error,isSubprocess)}}});import{once as once6,on as on3}from"node:events";var getEachMessage,loopOnMessages,stopOnDisconnect,abortOnStrictError,iterateOnMessages,throwIfStrictError,init_get_each=__esm(
{"node_modules/execa/lib/ipc/get-each.js"(){init_validation();init_forward();init_reference();getEachMessage=({anyProcess,channel,isSubprocess,ipc},{reference=!0}={})=>loopOnMessages(
{anyProcess,channel,isSubprocess,ipc,shouldAwait:!isSubprocess,reference}),loopOnMessages=({anyProcess,channel,isSubprocess,ipc,shouldAwait,reference})=>{validateIpcMethod(
{methodName:"getEachMessage",isSubprocess,ipc,isConnected:isConnected(anyProcess)}),addReference(channel,reference);let ipcEmitter=getIpcEmitter(anyProcess,channel,
isSubprocess),controller=new AbortController,state={};return stopOnDisconnect(anyProcess,ipcEmitter,controller),abortOnStrictError({ipcEmitter,isSubprocess,controller,
state}),iterateOnMessages({anyProcess,channel,ipcEmitter,isSubprocess,shouldAwait,controller,state,reference})},stopOnDisconnect=async(anyProcess,ipcEmitter,controller)=>{
try{await once6(ipcEmitter,"disconnect",{signal:controller.signal}),controller.abort()}catch{}},abortOnStrictError=async({ipcEmitter,isSubprocess,controller,state})=>{
try{let[error]=await once6(ipcEmitter,"strict:error",{signal:controller.signal});state.error=getStrictResponseError(error,isSubprocess),controller.abort()}catch{}},
iterateOnMessages=async function*({anyProcess,channel,ipcEmitter,isSubprocess,shouldAwait,controller,state,reference}){try{for await(let[message2]of on3(ipcEmitter,
"message",{signal:controller.signal}))throwIfStrictError(state),yield message2}catch{throwIfStrictError(state)}finally{controller.abort(),removeReference(channel,
reference),isSubprocess||disconnect(anyProcess),shouldAwait&&await anyProcess}},throwIfStrictError=({error})=>{if(error)throw error}}});import process8 from"node:process";var addIpcMethods,getIpcExport,getIpcMethods,init_methods=__esm({"node_modules/execa/lib/ipc/methods.js"(){init_send();init_get_one();
init_get_each();init_graceful();addIpcMethods=(subprocess,{ipc})=>{Object.assign(subprocess,getIpcMethods(subprocess,!1,ipc))},getIpcExport=()=>{let anyProcess=process8,
isSubprocess=!0,ipc=process8.channel!==void 0;return{...getIpcMethods(anyProcess,isSubprocess,ipc),getCancelSignal:getCancelSignal.bind(void 0,{anyProcess,channel:anyProcess.
channel,isSubprocess,ipc})}},getIpcMethods=(anyProcess,isSubprocess,ipc)=>({sendMessage:sendMessage2.bind(void 0,{anyProcess,channel:anyProcess.channel,isSubprocess,
ipc}),getOneMessage:getOneMessage.bind(void 0,{anyProcess,channel:anyProcess.channel,isSubprocess,ipc}),getEachMessage:getEachMessage.bind(void 0,{anyProcess,channel:anyProcess.
channel,isSubprocess,ipc})})}});import{ChildProcess as ChildProcess2}from"node:child_process";import{PassThrough,Readable,Writable,Duplex}from"node:stream";var handleEarlyError,createDummyStreams,
createDummyStream,readable,writable,duplex,handleDummyPromise,init_early_error=__esm({"node_modules/execa/lib/return/early-error.js"(){init_handle();init_result();
init_reject();handleEarlyError=({error,command,escapedCommand,fileDescriptors,options,startTime,verboseInfo})=>{cleanupCustomStreams(fileDescriptors);let subprocess=new ChildProcess2;
createDummyStreams(subprocess,fileDescriptors),Object.assign(subprocess,{readable,writable,duplex});let earlyError=makeEarlyError({error,command,escapedCommand,
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
iterable:forbiddenIfAsync,asyncIterable:forbiddenIfAsync,string:forbiddenIfAsync,uint8Array:forbiddenIfAsync}}}});import{on as on4,once as once7}from"node:events";import{PassThrough as PassThroughStream,getDefaultHighWaterMark as getDefaultHighWaterMark2}from"node:stream";import{
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
signal}})=>{if(await once7(stream,unpipeEvent,{signal}),!stream.readable)return once7(signal,"abort",{signal});streams.delete(stream),ended2.delete(stream),aborted3.
delete(stream)},endStream=stream=>{stream.writable&&stream.end()},errorOrAbortStream=(stream,error)=>{isAbortError(error)?abortStream(stream):errorStream(stream,
error)},isAbortError=error=>error?.code==="ERR_STREAM_PREMATURE_CLOSE",abortStream=stream=>{(stream.readable||stream.writable)&&stream.destroy()},errorStream=(stream,error)=>{
stream.destroyed||(stream.once("error",noop2),stream.destroy(error))},noop2=()=>{},updateMaxListeners=(passThroughStream,increment2)=>{let maxListeners=passThroughStream.
getMaxListeners();maxListeners!==0&&maxListeners!==Number.POSITIVE_INFINITY&&passThroughStream.setMaxListeners(maxListeners+increment2)},PASSTHROUGH_LISTENERS_COUNT=
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
this.#process=process10,this.#sigListeners={};for(let sig of signals)this.#sigListeners[sig]=()=>{let listeners=this.#process.listeners(sig),{count:count3}=this.#emitter,
p=process10;if(typeof p.__signal_exit_emitter__=="object"&&typeof p.__signal_exit_emitter__.count=="number"&&(count3+=p.__signal_exit_emitter__.count),listeners.
length===count3){this.unload();let ret=this.#emitter.emit("exit",null,sig),s=sig==="SIGHUP"?this.#hupSig:sig;ret||process10.kill(process10.pid,s)}};this.#originalProcessReallyExit=
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
{"node_modules/execa/lib/io/contents.js"(){init_source();init_uint_array();init_output();init_iterate();init_max_buffer();init_strip_newline();getStreamOutput=async({
stream,onStreamEnd,fdNumber,encoding,buffer,maxBuffer,lines,allMixed,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo})=>{let logPromise=logOutputAsync(
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
"ipc"),logIpcOutput=(message2,verboseInfo)=>{let verboseMessage=serializeVerboseMessage(message2);verboseLog({type:"ipc",verboseMessage,fdNumber:"ipc",verboseInfo})}}});var waitForIpcOutput,getBufferedIpcOutput,init_buffer_messages=__esm({"node_modules/execa/lib/ipc/buffer-messages.js"(){init_max_buffer();init_ipc();init_specific();
init_get_each();waitForIpcOutput=async({subprocess,buffer:bufferArray,maxBuffer:maxBufferArray,ipc,ipcOutput,verboseInfo})=>{if(!ipc)return ipcOutput;let isVerbose2=shouldLogIpc(
verboseInfo),buffer=getFdSpecificValue(bufferArray,"ipc"),maxBuffer=getFdSpecificValue(maxBufferArray,"ipc");for await(let message2 of loopOnMessages({anyProcess:subprocess,
channel:subprocess.channel,isSubprocess:!1,ipc,shouldAwait:!1,reference:!0}))buffer&&(checkIpcMaxBuffer(subprocess,ipcOutput,maxBuffer),ipcOutput.push(message2)),
isVerbose2&&logIpcOutput(message2,verboseInfo);return ipcOutput},getBufferedIpcOutput=async(ipcOutputPromise,ipcOutput)=>(await Promise.allSettled([ipcOutputPromise]),
ipcOutput)}});import{once as once8}from"node:events";var waitForSubprocessResult,waitForOriginalStreams,waitForCustomStreamsEnd,throwOnSubprocessError,init_wait_subprocess=__esm(
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
{isSameDirection:TRANSFORM_TYPES.has(type),stopOnExit:type==="native"}))),throwOnSubprocessError=async(subprocess,{signal})=>{let[error]=await once8(subprocess,
"error",{signal});throw error}}});var initializeConcurrentStreams,addConcurrentStream,waitForConcurrentStreams,init_concurrent=__esm({"node_modules/execa/lib/convert/concurrent.js"(){init_deferred();
initializeConcurrentStreams=()=>({readableDestroy:new WeakMap,writableFinal:new WeakMap,writableDestroy:new WeakMap}),addConcurrentStream=(concurrentStreams,stream,waitName)=>{
let weakMap=concurrentStreams[waitName];weakMap.has(stream)||weakMap.set(stream,[]);let promises=weakMap.get(stream),promise=createDeferred();return promises.push(
promise),{resolve:promise.resolve.bind(promise),promises}},waitForConcurrentStreams=async({resolve:resolve5,promises},subprocess)=>{resolve5();let[isSubprocessExit]=await Promise.
race([Promise.allSettled([!0,subprocess]),Promise.all([!1,...promises])]);return!isSubprocessExit}}});import{finished as finished6}from"node:stream/promises";var safeWaitForSubprocessStdin,safeWaitForSubprocessStdout,waitForSubprocessStdin,waitForSubprocessStdout,
waitForSubprocess,destroyOtherStream,init_shared=__esm({"node_modules/execa/lib/convert/shared.js"(){init_wait_stream();safeWaitForSubprocessStdin=async subprocessStdin=>{
if(subprocessStdin!==void 0)try{await waitForSubprocessStdin(subprocessStdin)}catch{}},safeWaitForSubprocessStdout=async subprocessStdout=>{if(subprocessStdout!==
void 0)try{await waitForSubprocessStdout(subprocessStdout)}catch{}},waitForSubprocessStdin=async subprocessStdin=>{await finished6(subprocessStdin,{cleanup:!0,readable:!1,
writable:!0})},waitForSubprocessStdout=async subprocessStdout=>{await finished6(subprocessStdout,{cleanup:!0,readable:!0,writable:!1})},waitForSubprocess=async(subprocess,error)=>{
if(await subprocess,error)throw error},destroyOtherStream=(stream,isOpen,error)=>{error&&!isStreamAbort(error)?stream.destroy(error):isOpen&&stream.destroy()}}});import{Readable as Readable3}from"node:stream";import{callbackify as callbackify2}from"node:util";var createReadable,getSubprocessStdout,getReadableOptions,getReadableMethods,
onRead,onStdoutFinished,onReadableDestroy,destroyOtherReadable,init_readable=__esm({"node_modules/execa/lib/convert/readable.js"(){init_encoding_option();init_fd_options();
init_iterate();init_deferred();init_concurrent();init_shared();createReadable=({subprocess,concurrentStreams,encoding},{from,binary:binaryOption=!0,preserveNewlines=!0}={})=>{
let binary=binaryOption||BINARY_ENCODINGS.has(encoding),{subprocessStdout,waitReadableDestroy}=getSubprocessStdout(subprocess,from,concurrentStreams),{readableEncoding,
readableObjectMode,readableHighWaterMark}=getReadableOptions(subprocessStdout,binary),{read:read2,onStdoutDataDone}=getReadableMethods({subprocessStdout,subprocess,
binary,encoding,preserveNewlines}),readable2=new Readable3({read:read2,destroy:callbackify2(onReadableDestroy.bind(void 0,{subprocessStdout,subprocess,waitReadableDestroy})),
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
subprocessStdout,binary),{read:read2,onStdoutDataDone}=getReadableMethods({subprocessStdout,subprocess,binary,encoding,preserveNewlines}),duplex2=new Duplex3({read:read2,
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
(async()=>{})().constructor.prototype,descriptors=["then","catch","finally"].map(property=>[property,Reflect.getOwnPropertyDescriptor(nativePromisePrototype,property)])}});import{setMaxListeners}from"node:events";import{spawn}from"node:child_process";var execaCoreAsync,handleAsyncArguments,handleAsyncOptions,spawnSubprocessAsync,handlePromise,
getAsyncResult,init_main_async=__esm({"node_modules/execa/lib/methods/main-async.js"(){init_source();init_command();init_options();init_fd_options();init_shell();
init_methods();init_result();init_reject();init_early_error();init_handle_async();init_strip_newline();init_output_async();init_kill();init_cleanup();init_setup();
init_all_async();init_wait_subprocess();init_add();init_deferred();init_promise();execaCoreAsync=(rawFile,rawArguments,rawOptions,createNested)=>{let{file,commandArguments,
command,escapedCommand,startTime,verboseInfo,options,fileDescriptors}=handleAsyncArguments(rawFile,rawArguments,rawOptions),{subprocess,promise}=spawnSubprocessAsync(
{file,commandArguments,options,startTime,verboseInfo,command,escapedCommand,fileDescriptors});return subprocess.pipe=pipeToSubprocess.bind(void 0,{source:subprocess,
sourcePromise:promise,boundOptions:{},createNested}),mergePromise(subprocess,promise),SUBPROCESS_OPTIONS.set(subprocess,{options,fileDescriptors}),subprocess},handleAsyncArguments=
(rawFile,rawArguments,rawOptions)=>{let{command,escapedCommand,startTime,verboseInfo}=handleCommand(rawFile,rawArguments,rawOptions),{file,commandArguments,options:normalizedOptions}=normalizeOptions(
rawFile,rawArguments,rawOptions),options=handleAsyncOptions(normalizedOptions),fileDescriptors=handleStdioAsync(options,verboseInfo);return{file,commandArguments,
command,escapedCommand,startTime,verboseInfo,options,fileDescriptors}},handleAsyncOptions=({timeout,signal,...options})=>{if(signal!==void 0)throw new TypeError(
'The "signal" option has been renamed to "cancelSignal" instead.');return{...options,timeoutDuration:timeout}},spawnSubprocessAsync=({file,commandArguments,options,
startTime,verboseInfo,command,escapedCommand,fileDescriptors})=>{let subprocess;try{subprocess=spawn(...concatenateShell(file,commandArguments,options))}catch(error){
return handleEarlyError({error,command,escapedCommand,fileDescriptors,options,startTime,verboseInfo})}let controller=new AbortController;setMaxListeners(Number.
POSITIVE_INFINITY,controller.signal);let originalStreams=[...subprocess.stdio];pipeOutputAsync(subprocess,fileDescriptors,controller),cleanupOnExit(subprocess,options,
controller);let context={},onInternalError=createDeferred();subprocess.kill=subprocessKill.bind(void 0,{kill:subprocess.kill.bind(subprocess),options,onInternalError,
context,controller}),subprocess.all=makeAllStream(subprocess,options),addConvertedStreams(subprocess,options),addIpcMethods(subprocess,options);let promise=handlePromise(
{subprocess,options,startTime,verboseInfo,fileDescriptors,originalStreams,command,escapedCommand,context,onInternalError,controller});return{subprocess,promise}},
handlePromise=async({subprocess,options,startTime,verboseInfo,fileDescriptors,originalStreams,command,escapedCommand,context,onInternalError,controller})=>{let[
errorInfo,[exitCode,signal],stdioResults,allResult,ipcOutput]=await waitForSubprocessResult({subprocess,options,context,verboseInfo,fileDescriptors,originalStreams,
onInternalError,controller});controller.abort(),onInternalError.resolve();let stdio=stdioResults.map((stdioResult,fdNumber)=>stripNewline(stdioResult,options,fdNumber)),
all=stripNewline(allResult,options,"all"),result=getAsyncResult({errorInfo,exitCode,signal,stdio,all,ipcOutput,context,options,command,escapedCommand,startTime});
return handleResult(result,verboseInfo,options)},getAsyncResult=({errorInfo,exitCode,signal,stdio,all,ipcOutput,context,options,command,escapedCommand,startTime})=>"\
error"in errorInfo?makeError({error:errorInfo.error,command,escapedCommand,timedOut:context.terminationReason==="timeout",isCanceled:context.terminationReason===
"cancel"||context.terminationReason==="gracefulCancel",isGracefullyCanceled:context.terminationReason==="gracefulCancel",isMaxBuffer:errorInfo.error instanceof MaxBufferError,
isForcefullyTerminated:context.isForcefullyTerminated,exitCode,signal,stdio,all,ipcOutput,options,startTime,isSync:!1}):makeSuccessResult({command,escapedCommand,
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
options=mergedOptions,isSync=!1}=mapArguments({file:initialFile,commandArguments:initialArguments,options:mergedOptions});return{file,commandArguments,options,isSync}}}});var mapCommandAsync,mapCommandSync,parseCommand,parseCommandString,SPACES_REGEXP,init_command2=__esm({"node_modules/execa/lib/methods/command.js"(){mapCommandAsync=
({file,commandArguments})=>parseCommand(file,commandArguments),mapCommandSync=({file,commandArguments})=>({...parseCommand(file,commandArguments),isSync:!0}),parseCommand=
(command,unusedArguments)=>{if(unusedArguments.length>0)throw new TypeError(`The command and its arguments must be passed as a single string: ${command} ${unusedArguments}\
.`);let[file,...commandArguments]=parseCommandString(command);return{file,commandArguments}},parseCommandString=command=>{if(typeof command!="string")throw new TypeError(
`The command must be a string: ${String(command)}.`);let trimmedCommand=command.trim();if(trimmedCommand==="")return[];let tokens2=[];for(let token2 of trimmedCommand.
split(SPACES_REGEXP)){let previousToken=tokens2.at(-1);previousToken&&previousToken.endsWith("\\")?tokens2[tokens2.length-1]=`${previousToken.slice(0,-1)} ${token2}`:
tokens2.push(token2)}return tokens2},SPACES_REGEXP=/ +/g}});var setScriptSync,mapScriptAsync,mapScriptSync,getScriptOptions,getScriptStdinOption,deepScriptOptions,init_script=__esm({"node_modules/execa/lib/methods/script\
.js"(){setScriptSync=(boundExeca,createNested,boundOptions)=>{boundExeca.sync=createNested(mapScriptSync,boundOptions),boundExeca.s=boundExeca.sync},mapScriptAsync=
({options})=>getScriptOptions(options),mapScriptSync=({options})=>({...getScriptOptions(options),isSync:!0}),getScriptOptions=options=>({options:{...getScriptStdinOption(
options),...options}}),getScriptStdinOption=({input,inputFile,stdio})=>input===void 0&&inputFile===void 0&&stdio===void 0?{stdin:"inherit"}:{},deepScriptOptions=
{preferLocal:!0}}});var execa_exports={};__export(execa_exports,{$:()=>$,ExecaError:()=>ExecaError,ExecaSyncError:()=>ExecaSyncError,execa:()=>execa,execaCommand:()=>execaCommand,execaCommandSync:()=>execaCommandSync,
execaNode:()=>execaNode,execaSync:()=>execaSync,getCancelSignal:()=>getCancelSignal2,getEachMessage:()=>getEachMessage2,getOneMessage:()=>getOneMessage2,parseCommandString:()=>parseCommandString,
sendMessage:()=>sendMessage3});var execa,execaSync,execaCommand,execaCommandSync,execaNode,$,sendMessage3,getOneMessage2,getEachMessage2,getCancelSignal2,init_execa=__esm(
{"node_modules/execa/index.js"(){init_create();init_command2();init_node2();init_script();init_methods();init_command2();init_final_error();execa=createExeca(()=>({})),
execaSync=createExeca(()=>({isSync:!0})),execaCommand=createExeca(mapCommandAsync),execaCommandSync=createExeca(mapCommandSync),execaNode=createExeca(mapNode),$=
createExeca(mapScriptAsync,{},deepScriptOptions,setScriptSync),{sendMessage:sendMessage3,getOneMessage:getOneMessage2,getEachMessage:getEachMessage2,getCancelSignal:getCancelSignal2}=
getIpcExport()}});var require_code=__commonJS({"node_modules/ajv/dist/compile/codegen/code.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
regexpCode=exports.getEsmExportName=exports.getProperty=exports.safeStringify=exports.stringify=exports.strConcat=exports.addCodeArg=exports.str=exports._=exports.
nil=exports._Code=exports.Name=exports.IDENTIFIER=exports._CodeOrName=void 0;var _CodeOrName=class{};exports._CodeOrName=_CodeOrName;exports.IDENTIFIER=/^[a-z$_][a-z$_0-9]*$/i;
var Name=class extends _CodeOrName{constructor(s){if(super(),!exports.IDENTIFIER.test(s))throw new Error("CodeGen: name must be a valid identifier");this.str=s}toString(){
return this.str}emptyStr(){return!1}get names(){return{[this.str]:1}}};exports.Name=Name;var _Code=class extends _CodeOrName{constructor(code){super(),this._items=
typeof code=="string"?[code]:code}toString(){return this.str}emptyStr(){if(this._items.length>1)return!1;let item=this._items[0];return item===""||item==='""'}get str(){
var _a2;return(_a2=this._str)!==null&&_a2!==void 0?_a2:this._str=this._items.reduce((s,c3)=>`${s}${c3}`,"")}get names(){var _a2;return(_a2=this._names)!==null&&
_a2!==void 0?_a2:this._names=this._items.reduce((names,c3)=>(c3 instanceof Name&&(names[c3.str]=(names[c3.str]||0)+1),names),{})}};exports._Code=_Code;exports.nil=
new _Code("");function _(strs,...args){let code=[strs[0]],i2=0;for(;i2<args.length;)addCodeArg(code,args[i2]),code.push(strs[++i2]);return new _Code(code)}exports.
_=_;var plus=new _Code("+");function str(strs,...args){let expr=[safeStringify(strs[0])],i2=0;for(;i2<args.length;)expr.push(plus),addCodeArg(expr,args[i2]),expr.
push(plus,safeStringify(strs[++i2]));return optimize(expr),new _Code(expr)}exports.str=str;function addCodeArg(code,arg){arg instanceof _Code?code.push(...arg._items):
arg instanceof Name?code.push(arg):code.push(interpolate(arg))}exports.addCodeArg=addCodeArg;function optimize(expr){let i2=1;for(;i2<expr.length-1;){if(expr[i2]===
plus){let res=mergeExprItems(expr[i2-1],expr[i2+1]);if(res!==void 0){expr.splice(i2-1,3,res);continue}expr[i2++]="+"}i2++}}function mergeExprItems(a2,b){if(b===
'""')return a2;if(a2==='""')return b;if(typeof a2=="string")return b instanceof Name||a2[a2.length-1]!=='"'?void 0:typeof b!="string"?`${a2.slice(0,-1)}${b}"`:b[0]===
'"'?a2.slice(0,-1)+b.slice(1):void 0;if(typeof b=="string"&&b[0]==='"'&&!(a2 instanceof Name))return`"${a2}${b.slice(1)}`}function strConcat(c1,c22){return c22.
emptyStr()?c1:c1.emptyStr()?c22:str`${c1}${c22}`}exports.strConcat=strConcat;function interpolate(x){return typeof x=="number"||typeof x=="boolean"||x===null?x:
safeStringify(Array.isArray(x)?x.join(","):x)}function stringify(x){return new _Code(safeStringify(x))}exports.stringify=stringify;function safeStringify(x){return JSON.
stringify(x).replace(/\u2028/g,"\\u2028").replace(/\u2029/g,"\\u2029")}exports.safeStringify=safeStringify;function getProperty(key){return typeof key=="string"&&
exports.IDENTIFIER.test(key)?new _Code(`.${key}`):_`[${key}]`}exports.getProperty=getProperty;function getEsmExportName(key){if(typeof key=="string"&&exports.IDENTIFIER.
test(key))return new _Code(`${key}`);throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`)}exports.getEsmExportName=getEsmExportName;
function regexpCode(rx){return new _Code(rx.toString())}exports.regexpCode=regexpCode}});var require_scope=__commonJS({"node_modules/ajv/dist/compile/codegen/scope.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
ValueScope=exports.ValueScopeName=exports.Scope=exports.varKinds=exports.UsedValueState=void 0;var code_1=require_code(),ValueError=class extends Error{constructor(name){
super(`CodeGen: "code" for ${name} not defined`),this.value=name.value}},UsedValueState;(function(UsedValueState2){UsedValueState2[UsedValueState2.Started=0]="S\
tarted",UsedValueState2[UsedValueState2.Completed=1]="Completed"})(UsedValueState||(exports.UsedValueState=UsedValueState={}));exports.varKinds={const:new code_1.
Name("const"),let:new code_1.Name("let"),var:new code_1.Name("var")};var Scope=class{constructor({prefixes,parent}={}){this._names={},this._prefixes=prefixes,this.
_parent=parent}toName(nameOrPrefix){return nameOrPrefix instanceof code_1.Name?nameOrPrefix:this.name(nameOrPrefix)}name(prefix){return new code_1.Name(this._newName(
prefix))}_newName(prefix){let ng=this._names[prefix]||this._nameGroup(prefix);return`${prefix}${ng.index++}`}_nameGroup(prefix){var _a2,_b;if(!((_b=(_a2=this._parent)===
null||_a2===void 0?void 0:_a2._prefixes)===null||_b===void 0)&&_b.has(prefix)||this._prefixes&&!this._prefixes.has(prefix))throw new Error(`CodeGen: prefix "${prefix}\
" is not allowed in this scope`);return this._names[prefix]={prefix,index:0}}};exports.Scope=Scope;var ValueScopeName=class extends code_1.Name{constructor(prefix,nameStr){
super(nameStr),this.prefix=prefix}setValue(value,{property,itemIndex}){this.value=value,this.scopePath=(0,code_1._)`.${new code_1.Name(property)}[${itemIndex}]`}};
exports.ValueScopeName=ValueScopeName;var line=(0,code_1._)`\n`,ValueScope=class extends Scope{constructor(opts){super(opts),this._values={},this._scope=opts.scope,
this.opts={...opts,_n:opts.lines?line:code_1.nil}}get(){return this._scope}name(prefix){return new ValueScopeName(prefix,this._newName(prefix))}value(nameOrPrefix,value){
var _a2;if(value.ref===void 0)throw new Error("CodeGen: ref must be passed in value");let name=this.toName(nameOrPrefix),{prefix}=name,valueKey=(_a2=value.key)!==
null&&_a2!==void 0?_a2:value.ref,vs=this._values[prefix];if(vs){let _name=vs.get(valueKey);if(_name)return _name}else vs=this._values[prefix]=new Map;vs.set(valueKey,
name);let s=this._scope[prefix]||(this._scope[prefix]=[]),itemIndex=s.length;return s[itemIndex]=value.ref,name.setValue(value,{property:prefix,itemIndex}),name}getValue(prefix,keyOrRef){
let vs=this._values[prefix];if(vs)return vs.get(keyOrRef)}scopeRefs(scopeName,values=this._values){return this._reduceValues(values,name=>{if(name.scopePath===void 0)
throw new Error(`CodeGen: name "${name}" has no value`);return(0,code_1._)`${scopeName}${name.scopePath}`})}scopeCode(values=this._values,usedValues,getCode){return this.
_reduceValues(values,name=>{if(name.value===void 0)throw new Error(`CodeGen: name "${name}" has no value`);return name.value.code},usedValues,getCode)}_reduceValues(values,valueCode,usedValues={},getCode){
let code=code_1.nil;for(let prefix in values){let vs=values[prefix];if(!vs)continue;let nameSet=usedValues[prefix]=usedValues[prefix]||new Map;vs.forEach(name=>{
if(nameSet.has(name))return;nameSet.set(name,UsedValueState.Started);let c3=valueCode(name);if(c3){let def=this.opts.es5?exports.varKinds.var:exports.varKinds.const;
code=(0,code_1._)`${code}${def} ${name} = ${c3};${this.opts._n}`}else if(c3=getCode?.(name))code=(0,code_1._)`${code}${c3}${this.opts._n}`;else throw new ValueError(
name);nameSet.set(name,UsedValueState.Completed)})}return code}};exports.ValueScope=ValueScope}});var require_codegen=__commonJS({"node_modules/ajv/dist/compile/codegen/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
or=exports.and=exports.not=exports.CodeGen=exports.operators=exports.varKinds=exports.ValueScopeName=exports.ValueScope=exports.Scope=exports.Name=exports.regexpCode=
exports.stringify=exports.getProperty=exports.nil=exports.strConcat=exports.str=exports._=void 0;var code_1=require_code(),scope_1=require_scope(),code_2=require_code();
Object.defineProperty(exports,"_",{enumerable:!0,get:function(){return code_2._}});Object.defineProperty(exports,"str",{enumerable:!0,get:function(){return code_2.
str}});Object.defineProperty(exports,"strConcat",{enumerable:!0,get:function(){return code_2.strConcat}});Object.defineProperty(exports,"nil",{enumerable:!0,get:function(){
return code_2.nil}});Object.defineProperty(exports,"getProperty",{enumerable:!0,get:function(){return code_2.getProperty}});Object.defineProperty(exports,"strin\
gify",{enumerable:!0,get:function(){return code_2.stringify}});Object.defineProperty(exports,"regexpCode",{enumerable:!0,get:function(){return code_2.regexpCode}});
Object.defineProperty(exports,"Name",{enumerable:!0,get:function(){return code_2.Name}});var scope_2=require_scope();Object.defineProperty(exports,"Scope",{enumerable:!0,
get:function(){return scope_2.Scope}});Object.defineProperty(exports,"ValueScope",{enumerable:!0,get:function(){return scope_2.ValueScope}});Object.defineProperty(
exports,"ValueScopeName",{enumerable:!0,get:function(){return scope_2.ValueScopeName}});Object.defineProperty(exports,"varKinds",{enumerable:!0,get:function(){return scope_2.
varKinds}});exports.operators={GT:new code_1._Code(">"),GTE:new code_1._Code(">="),LT:new code_1._Code("<"),LTE:new code_1._Code("<="),EQ:new code_1._Code("==="),
NEQ:new code_1._Code("!=="),NOT:new code_1._Code("!"),OR:new code_1._Code("||"),AND:new code_1._Code("&&"),ADD:new code_1._Code("+")};var Node=class{optimizeNodes(){
return this}optimizeNames(_names,_constants){return this}},Def=class extends Node{constructor(varKind,name,rhs){super(),this.varKind=varKind,this.name=name,this.
rhs=rhs}render({es5,_n}){let varKind=es5?scope_1.varKinds.var:this.varKind,rhs=this.rhs===void 0?"":` = ${this.rhs}`;return`${varKind} ${this.name}${rhs};`+_n}optimizeNames(names,constants12){
if(names[this.name.str])return this.rhs&&(this.rhs=optimizeExpr(this.rhs,names,constants12)),this}get names(){return this.rhs instanceof code_1._CodeOrName?this.
rhs.names:{}}},Assign=class extends Node{constructor(lhs,rhs,sideEffects){super(),this.lhs=lhs,this.rhs=rhs,this.sideEffects=sideEffects}render({_n}){return`${this.
lhs} = ${this.rhs};`+_n}optimizeNames(names,constants12){if(!(this.lhs instanceof code_1.Name&&!names[this.lhs.str]&&!this.sideEffects))return this.rhs=optimizeExpr(
this.rhs,names,constants12),this}get names(){let names=this.lhs instanceof code_1.Name?{}:{...this.lhs.names};return addExprNames(names,this.rhs)}},AssignOp=class extends Assign{constructor(lhs,op,rhs,sideEffects){
super(lhs,rhs,sideEffects),this.op=op}render({_n}){return`${this.lhs} ${this.op}= ${this.rhs};`+_n}},Label2=class extends Node{constructor(label){super(),this.label=
label,this.names={}}render({_n}){return`${this.label}:`+_n}},Break=class extends Node{constructor(label){super(),this.label=label,this.names={}}render({_n}){return`\
break${this.label?` ${this.label}`:""};`+_n}},Throw=class extends Node{constructor(error){super(),this.error=error}render({_n}){return`throw ${this.error};`+_n}get names(){
return this.error.names}},AnyCode=class extends Node{constructor(code){super(),this.code=code}render({_n}){return`${this.code};`+_n}optimizeNodes(){return`${this.
code}`?this:void 0}optimizeNames(names,constants12){return this.code=optimizeExpr(this.code,names,constants12),this}get names(){return this.code instanceof code_1.
_CodeOrName?this.code.names:{}}},ParentNode=class extends Node{constructor(nodes=[]){super(),this.nodes=nodes}render(opts){return this.nodes.reduce((code,n2)=>code+
n2.render(opts),"")}optimizeNodes(){let{nodes}=this,i2=nodes.length;for(;i2--;){let n2=nodes[i2].optimizeNodes();Array.isArray(n2)?nodes.splice(i2,1,...n2):n2?nodes[i2]=
n2:nodes.splice(i2,1)}return nodes.length>0?this:void 0}optimizeNames(names,constants12){let{nodes}=this,i2=nodes.length;for(;i2--;){let n2=nodes[i2];n2.optimizeNames(
names,constants12)||(subtractNames(names,n2.names),nodes.splice(i2,1))}return nodes.length>0?this:void 0}get names(){return this.nodes.reduce((names,n2)=>addNames(
names,n2.names),{})}},BlockNode=class extends ParentNode{render(opts){return"{"+opts._n+super.render(opts)+"}"+opts._n}},Root=class extends ParentNode{},Else=class extends BlockNode{};
Else.kind="else";var If=class _If extends BlockNode{constructor(condition,nodes){super(nodes),this.condition=condition}render(opts){let code=`if(${this.condition}\
)`+super.render(opts);return this.else&&(code+="else "+this.else.render(opts)),code}optimizeNodes(){super.optimizeNodes();let cond=this.condition;if(cond===!0)return this.
nodes;let e=this.else;if(e){let ns=e.optimizeNodes();e=this.else=Array.isArray(ns)?new Else(ns):ns}if(e)return cond===!1?e instanceof _If?e:e.nodes:this.nodes.length?
this:new _If(not(cond),e instanceof _If?[e]:e.nodes);if(!(cond===!1||!this.nodes.length))return this}optimizeNames(names,constants12){var _a2;if(this.else=(_a2=
this.else)===null||_a2===void 0?void 0:_a2.optimizeNames(names,constants12),!!(super.optimizeNames(names,constants12)||this.else))return this.condition=optimizeExpr(
this.condition,names,constants12),this}get names(){let names=super.names;return addExprNames(names,this.condition),this.else&&addNames(names,this.else.names),names}};
If.kind="if";var For=class extends BlockNode{};For.kind="for";var ForLoop=class extends For{constructor(iteration){super(),this.iteration=iteration}render(opts){
return`for(${this.iteration})`+super.render(opts)}optimizeNames(names,constants12){if(super.optimizeNames(names,constants12))return this.iteration=optimizeExpr(
this.iteration,names,constants12),this}get names(){return addNames(super.names,this.iteration.names)}},ForRange=class extends For{constructor(varKind,name,from,to){
super(),this.varKind=varKind,this.name=name,this.from=from,this.to=to}render(opts){let varKind=opts.es5?scope_1.varKinds.var:this.varKind,{name,from,to}=this;return`\
for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)`+super.render(opts)}get names(){let names=addExprNames(super.names,this.from);return addExprNames(names,
this.to)}},ForIter=class extends For{constructor(loop,varKind,name,iterable){super(),this.loop=loop,this.varKind=varKind,this.name=name,this.iterable=iterable}render(opts){
return`for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})`+super.render(opts)}optimizeNames(names,constants12){if(super.optimizeNames(names,constants12))
return this.iterable=optimizeExpr(this.iterable,names,constants12),this}get names(){return addNames(super.names,this.iterable.names)}},Func=class extends BlockNode{constructor(name,args,async){
super(),this.name=name,this.args=args,this.async=async}render(opts){return`${this.async?"async ":""}function ${this.name}(${this.args})`+super.render(opts)}};Func.
kind="func";var Return=class extends ParentNode{render(opts){return"return "+super.render(opts)}};Return.kind="return";var Try=class extends BlockNode{render(opts){
let code="try"+super.render(opts);return this.catch&&(code+=this.catch.render(opts)),this.finally&&(code+=this.finally.render(opts)),code}optimizeNodes(){var _a2,
_b;return super.optimizeNodes(),(_a2=this.catch)===null||_a2===void 0||_a2.optimizeNodes(),(_b=this.finally)===null||_b===void 0||_b.optimizeNodes(),this}optimizeNames(names,constants12){
var _a2,_b;return super.optimizeNames(names,constants12),(_a2=this.catch)===null||_a2===void 0||_a2.optimizeNames(names,constants12),(_b=this.finally)===null||_b===
void 0||_b.optimizeNames(names,constants12),this}get names(){let names=super.names;return this.catch&&addNames(names,this.catch.names),this.finally&&addNames(names,
this.finally.names),names}},Catch=class extends BlockNode{constructor(error){super(),this.error=error}render(opts){return`catch(${this.error})`+super.render(opts)}};
Catch.kind="catch";var Finally=class extends BlockNode{render(opts){return"finally"+super.render(opts)}};Finally.kind="finally";var CodeGen=class{constructor(extScope,opts={}){
this._values={},this._blockStarts=[],this._constants={},this.opts={...opts,_n:opts.lines?`
`:""},this._extScope=extScope,this._scope=new scope_1.Scope({parent:extScope}),this._nodes=[new Root]}toString(){return this._root.render(this.opts)}name(prefix){
return this._scope.name(prefix)}scopeName(prefix){return this._extScope.name(prefix)}scopeValue(prefixOrName,value){let name=this._extScope.value(prefixOrName,value);
return(this._values[name.prefix]||(this._values[name.prefix]=new Set)).add(name),name}getScopeValue(prefix,keyOrRef){return this._extScope.getValue(prefix,keyOrRef)}scopeRefs(scopeName){
return this._extScope.scopeRefs(scopeName,this._values)}scopeCode(){return this._extScope.scopeCode(this._values)}_def(varKind,nameOrPrefix,rhs,constant){let name=this.
_scope.toName(nameOrPrefix);return rhs!==void 0&&constant&&(this._constants[name.str]=rhs),this._leafNode(new Def(varKind,name,rhs)),name}const(nameOrPrefix,rhs,_constant){
return this._def(scope_1.varKinds.const,nameOrPrefix,rhs,_constant)}let(nameOrPrefix,rhs,_constant){return this._def(scope_1.varKinds.let,nameOrPrefix,rhs,_constant)}var(nameOrPrefix,rhs,_constant){
return this._def(scope_1.varKinds.var,nameOrPrefix,rhs,_constant)}assign(lhs,rhs,sideEffects){return this._leafNode(new Assign(lhs,rhs,sideEffects))}add(lhs,rhs){
return this._leafNode(new AssignOp(lhs,exports.operators.ADD,rhs))}code(c3){return typeof c3=="function"?c3():c3!==code_1.nil&&this._leafNode(new AnyCode(c3)),this}object(...keyValues){
let code=["{"];for(let[key,value]of keyValues)code.length>1&&code.push(","),code.push(key),(key!==value||this.opts.es5)&&(code.push(":"),(0,code_1.addCodeArg)(code,
value));return code.push("}"),new code_1._Code(code)}if(condition,thenBody,elseBody){if(this._blockNode(new If(condition)),thenBody&&elseBody)this.code(thenBody).
else().code(elseBody).endIf();else if(thenBody)this.code(thenBody).endIf();else if(elseBody)throw new Error('CodeGen: "else" body without "then" body');return this}elseIf(condition){
return this._elseNode(new If(condition))}else(){return this._elseNode(new Else)}endIf(){return this._endBlockNode(If,Else)}_for(node,forBody){return this._blockNode(
node),forBody&&this.code(forBody).endFor(),this}for(iteration,forBody){return this._for(new ForLoop(iteration),forBody)}forRange(nameOrPrefix,from,to,forBody,varKind=this.
opts.es5?scope_1.varKinds.var:scope_1.varKinds.let){let name=this._scope.toName(nameOrPrefix);return this._for(new ForRange(varKind,name,from,to),()=>forBody(name))}forOf(nameOrPrefix,iterable,forBody,varKind=scope_1.
varKinds.const){let name=this._scope.toName(nameOrPrefix);if(this.opts.es5){let arr=iterable instanceof code_1.Name?iterable:this.var("_arr",iterable);return this.
forRange("_i",0,(0,code_1._)`${arr}.length`,i2=>{this.var(name,(0,code_1._)`${arr}[${i2}]`),forBody(name)})}return this._for(new ForIter("of",varKind,name,iterable),
()=>forBody(name))}forIn(nameOrPrefix,obj,forBody,varKind=this.opts.es5?scope_1.varKinds.var:scope_1.varKinds.const){if(this.opts.ownProperties)return this.forOf(
nameOrPrefix,(0,code_1._)`Object.keys(${obj})`,forBody);let name=this._scope.toName(nameOrPrefix);return this._for(new ForIter("in",varKind,name,obj),()=>forBody(
name))}endFor(){return this._endBlockNode(For)}label(label){return this._leafNode(new Label2(label))}break(label){return this._leafNode(new Break(label))}return(value){
let node=new Return;if(this._blockNode(node),this.code(value),node.nodes.length!==1)throw new Error('CodeGen: "return" should have one node');return this._endBlockNode(
Return)}try(tryBody,catchCode,finallyCode){if(!catchCode&&!finallyCode)throw new Error('CodeGen: "try" without "catch" and "finally"');let node=new Try;if(this.
_blockNode(node),this.code(tryBody),catchCode){let error=this.name("e");this._currNode=node.catch=new Catch(error),catchCode(error)}return finallyCode&&(this._currNode=
node.finally=new Finally,this.code(finallyCode)),this._endBlockNode(Catch,Finally)}throw(error){return this._leafNode(new Throw(error))}block(body,nodeCount){return this.
_blockStarts.push(this._nodes.length),body&&this.code(body).endBlock(nodeCount),this}endBlock(nodeCount){let len=this._blockStarts.pop();if(len===void 0)throw new Error(
"CodeGen: not in self-balancing block");let toClose=this._nodes.length-len;if(toClose<0||nodeCount!==void 0&&toClose!==nodeCount)throw new Error(`CodeGen: wrong\
 number of nodes: ${toClose} vs ${nodeCount} expected`);return this._nodes.length=len,this}func(name,args=code_1.nil,async,funcBody){return this._blockNode(new Func(
name,args,async)),funcBody&&this.code(funcBody).endFunc(),this}endFunc(){return this._endBlockNode(Func)}optimize(n2=1){for(;n2-- >0;)this._root.optimizeNodes(),
this._root.optimizeNames(this._root.names,this._constants)}_leafNode(node){return this._currNode.nodes.push(node),this}_blockNode(node){this._currNode.nodes.push(
node),this._nodes.push(node)}_endBlockNode(N1,N2){let n2=this._currNode;if(n2 instanceof N1||N2&&n2 instanceof N2)return this._nodes.pop(),this;throw new Error(
`CodeGen: not in block "${N2?`${N1.kind}/${N2.kind}`:N1.kind}"`)}_elseNode(node){let n2=this._currNode;if(!(n2 instanceof If))throw new Error('CodeGen: "else" w\
ithout "if"');return this._currNode=n2.else=node,this}get _root(){return this._nodes[0]}get _currNode(){let ns=this._nodes;return ns[ns.length-1]}set _currNode(node){
let ns=this._nodes;ns[ns.length-1]=node}};exports.CodeGen=CodeGen;function addNames(names,from){for(let n2 in from)names[n2]=(names[n2]||0)+(from[n2]||0);return names}
function addExprNames(names,from){return from instanceof code_1._CodeOrName?addNames(names,from.names):names}function optimizeExpr(expr,names,constants12){if(expr instanceof
code_1.Name)return replaceName(expr);if(!canOptimize(expr))return expr;return new code_1._Code(expr._items.reduce((items,c3)=>(c3 instanceof code_1.Name&&(c3=replaceName(
c3)),c3 instanceof code_1._Code?items.push(...c3._items):items.push(c3),items),[]));function replaceName(n2){let c3=constants12[n2.str];return c3===void 0||names[n2.
str]!==1?n2:(delete names[n2.str],c3)}function canOptimize(e){return e instanceof code_1._Code&&e._items.some(c3=>c3 instanceof code_1.Name&&names[c3.str]===1&&
constants12[c3.str]!==void 0)}}function subtractNames(names,from){for(let n2 in from)names[n2]=(names[n2]||0)-(from[n2]||0)}function not(x){return typeof x=="bo\
olean"||typeof x=="number"||x===null?!x:(0,code_1._)`!${par(x)}`}exports.not=not;var andCode=mappend(exports.operators.AND);function and(...args){return args.reduce(
andCode)}exports.and=and;var orCode=mappend(exports.operators.OR);function or(...args){return args.reduce(orCode)}exports.or=or;function mappend(op){return(x,y)=>x===
code_1.nil?y:y===code_1.nil?x:(0,code_1._)`${par(x)} ${op} ${par(y)}`}function par(x){return x instanceof code_1.Name?x:(0,code_1._)`(${x})`}}});var require_util=__commonJS({"node_modules/ajv/dist/compile/util.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.checkStrictMode=
exports.getErrorPath=exports.Type=exports.useFunc=exports.setEvaluated=exports.evaluatedPropsToName=exports.mergeEvaluated=exports.eachItem=exports.unescapeJsonPointer=
exports.escapeJsonPointer=exports.escapeFragment=exports.unescapeFragment=exports.schemaRefOrVal=exports.schemaHasRulesButRef=exports.schemaHasRules=exports.checkUnknownRules=
exports.alwaysValidSchema=exports.toHash=void 0;var codegen_1=require_codegen(),code_1=require_code();function toHash(arr){let hash3={};for(let item of arr)hash3[item]=
!0;return hash3}exports.toHash=toHash;function alwaysValidSchema(it,schema){return typeof schema=="boolean"?schema:Object.keys(schema).length===0?!0:(checkUnknownRules(
it,schema),!schemaHasRules(schema,it.self.RULES.all))}exports.alwaysValidSchema=alwaysValidSchema;function checkUnknownRules(it,schema=it.schema){let{opts,self}=it;
if(!opts.strictSchema||typeof schema=="boolean")return;let rules=self.RULES.keywords;for(let key in schema)rules[key]||checkStrictMode(it,`unknown keyword: "${key}\
"`)}exports.checkUnknownRules=checkUnknownRules;function schemaHasRules(schema,rules){if(typeof schema=="boolean")return!schema;for(let key in schema)if(rules[key])
return!0;return!1}exports.schemaHasRules=schemaHasRules;function schemaHasRulesButRef(schema,RULES){if(typeof schema=="boolean")return!schema;for(let key in schema)
if(key!=="$ref"&&RULES.all[key])return!0;return!1}exports.schemaHasRulesButRef=schemaHasRulesButRef;function schemaRefOrVal({topSchemaRef,schemaPath},schema,keyword,$data){
if(!$data){if(typeof schema=="number"||typeof schema=="boolean")return schema;if(typeof schema=="string")return(0,codegen_1._)`${schema}`}return(0,codegen_1._)`${topSchemaRef}${schemaPath}${(0,codegen_1.
getProperty)(keyword)}`}exports.schemaRefOrVal=schemaRefOrVal;function unescapeFragment(str){return unescapeJsonPointer(decodeURIComponent(str))}exports.unescapeFragment=
unescapeFragment;function escapeFragment(str){return encodeURIComponent(escapeJsonPointer(str))}exports.escapeFragment=escapeFragment;function escapeJsonPointer(str){
return typeof str=="number"?`${str}`:str.replace(/~/g,"~0").replace(/\//g,"~1")}exports.escapeJsonPointer=escapeJsonPointer;function unescapeJsonPointer(str){return str.
replace(/~1/g,"/").replace(/~0/g,"~")}exports.unescapeJsonPointer=unescapeJsonPointer;function eachItem(xs,f){if(Array.isArray(xs))for(let x of xs)f(x);else f(xs)}
exports.eachItem=eachItem;function makeMergeEvaluated({mergeNames,mergeToName,mergeValues,resultToName}){return(gen,from,to,toName)=>{let res=to===void 0?from:to instanceof
codegen_1.Name?(from instanceof codegen_1.Name?mergeNames(gen,from,to):mergeToName(gen,from,to),to):from instanceof codegen_1.Name?(mergeToName(gen,to,from),from):
mergeValues(from,to);return toName===codegen_1.Name&&!(res instanceof codegen_1.Name)?resultToName(gen,res):res}}exports.mergeEvaluated={props:makeMergeEvaluated(
{mergeNames:(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true && ${from} !== undefined`,()=>{gen.if((0,codegen_1._)`${from} === true`,()=>gen.assign(to,!0),()=>gen.
assign(to,(0,codegen_1._)`${to} || {}`).code((0,codegen_1._)`Object.assign(${to}, ${from})`))}),mergeToName:(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true`,
()=>{from===!0?gen.assign(to,!0):(gen.assign(to,(0,codegen_1._)`${to} || {}`),setEvaluated(gen,to,from))}),mergeValues:(from,to)=>from===!0?!0:{...from,...to},resultToName:evaluatedPropsToName}),
items:makeMergeEvaluated({mergeNames:(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true && ${from} !== undefined`,()=>gen.assign(to,(0,codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
mergeToName:(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true`,()=>gen.assign(to,from===!0?!0:(0,codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),mergeValues:(from,to)=>from===
!0?!0:Math.max(from,to),resultToName:(gen,items)=>gen.var("items",items)})};function evaluatedPropsToName(gen,ps2){if(ps2===!0)return gen.var("props",!0);let props=gen.
var("props",(0,codegen_1._)`{}`);return ps2!==void 0&&setEvaluated(gen,props,ps2),props}exports.evaluatedPropsToName=evaluatedPropsToName;function setEvaluated(gen,props,ps2){
Object.keys(ps2).forEach(p=>gen.assign((0,codegen_1._)`${props}${(0,codegen_1.getProperty)(p)}`,!0))}exports.setEvaluated=setEvaluated;var snippets={};function useFunc(gen,f){
return gen.scopeValue("func",{ref:f,code:snippets[f.code]||(snippets[f.code]=new code_1._Code(f.code))})}exports.useFunc=useFunc;var Type;(function(Type2){Type2[Type2.
Num=0]="Num",Type2[Type2.Str=1]="Str"})(Type||(exports.Type=Type={}));function getErrorPath(dataProp,dataPropType,jsPropertySyntax){if(dataProp instanceof codegen_1.
Name){let isNumber=dataPropType===Type.Num;return jsPropertySyntax?isNumber?(0,codegen_1._)`"[" + ${dataProp} + "]"`:(0,codegen_1._)`"['" + ${dataProp} + "']"`:
isNumber?(0,codegen_1._)`"/" + ${dataProp}`:(0,codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`}return jsPropertySyntax?(0,codegen_1.getProperty)(
dataProp).toString():"/"+escapeJsonPointer(dataProp)}exports.getErrorPath=getErrorPath;function checkStrictMode(it,msg,mode=it.opts.strictSchema){if(mode){if(msg=
`strict mode: ${msg}`,mode===!0)throw new Error(msg);it.self.logger.warn(msg)}}exports.checkStrictMode=checkStrictMode}});var require_names=__commonJS({"node_modules/ajv/dist/compile/names.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var codegen_1=require_codegen(),
names={data:new codegen_1.Name("data"),valCxt:new codegen_1.Name("valCxt"),instancePath:new codegen_1.Name("instancePath"),parentData:new codegen_1.Name("parent\
Data"),parentDataProperty:new codegen_1.Name("parentDataProperty"),rootData:new codegen_1.Name("rootData"),dynamicAnchors:new codegen_1.Name("dynamicAnchors"),vErrors:new codegen_1.
Name("vErrors"),errors:new codegen_1.Name("errors"),this:new codegen_1.Name("this"),self:new codegen_1.Name("self"),scope:new codegen_1.Name("scope"),json:new codegen_1.
Name("json"),jsonPos:new codegen_1.Name("jsonPos"),jsonLen:new codegen_1.Name("jsonLen"),jsonPart:new codegen_1.Name("jsonPart")};exports.default=names}});var require_errors=__commonJS({"node_modules/ajv/dist/compile/errors.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.extendErrors=
exports.resetErrorsCount=exports.reportExtraError=exports.reportError=exports.keyword$DataError=exports.keywordError=void 0;var codegen_1=require_codegen(),util_1=require_util(),
names_1=require_names();exports.keywordError={message:({keyword})=>(0,codegen_1.str)`must pass "${keyword}" keyword validation`};exports.keyword$DataError={message:({
keyword,schemaType})=>schemaType?(0,codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)`:(0,codegen_1.str)`"${keyword}" keyword is invalid ($data)`};
function reportError(cxt,error=exports.keywordError,errorPaths,overrideAllErrors){let{it}=cxt,{gen,compositeRule,allErrors}=it,errObj=errorObjectCode(cxt,error,
errorPaths);overrideAllErrors??(compositeRule||allErrors)?addError(gen,errObj):returnErrors(it,(0,codegen_1._)`[${errObj}]`)}exports.reportError=reportError;function reportExtraError(cxt,error=exports.
keywordError,errorPaths){let{it}=cxt,{gen,compositeRule,allErrors}=it,errObj=errorObjectCode(cxt,error,errorPaths);addError(gen,errObj),compositeRule||allErrors||
returnErrors(it,names_1.default.vErrors)}exports.reportExtraError=reportExtraError;function resetErrorsCount(gen,errsCount){gen.assign(names_1.default.errors,errsCount),
gen.if((0,codegen_1._)`${names_1.default.vErrors} !== null`,()=>gen.if(errsCount,()=>gen.assign((0,codegen_1._)`${names_1.default.vErrors}.length`,errsCount),()=>gen.
assign(names_1.default.vErrors,null)))}exports.resetErrorsCount=resetErrorsCount;function extendErrors({gen,keyword,schemaValue,data,errsCount,it}){if(errsCount===
void 0)throw new Error("ajv implementation error");let err=gen.name("err");gen.forRange("i",errsCount,names_1.default.errors,i2=>{gen.const(err,(0,codegen_1._)`${names_1.
default.vErrors}[${i2}]`),gen.if((0,codegen_1._)`${err}.instancePath === undefined`,()=>gen.assign((0,codegen_1._)`${err}.instancePath`,(0,codegen_1.strConcat)(
names_1.default.instancePath,it.errorPath))),gen.assign((0,codegen_1._)`${err}.schemaPath`,(0,codegen_1.str)`${it.errSchemaPath}/${keyword}`),it.opts.verbose&&(gen.
assign((0,codegen_1._)`${err}.schema`,schemaValue),gen.assign((0,codegen_1._)`${err}.data`,data))})}exports.extendErrors=extendErrors;function addError(gen,errObj){
let err=gen.const("err",errObj);gen.if((0,codegen_1._)`${names_1.default.vErrors} === null`,()=>gen.assign(names_1.default.vErrors,(0,codegen_1._)`[${err}]`),(0,codegen_1.
_)`${names_1.default.vErrors}.push(${err})`),gen.code((0,codegen_1._)`${names_1.default.errors}++`)}function returnErrors(it,errs){let{gen,validateName,schemaEnv}=it;
schemaEnv.$async?gen.throw((0,codegen_1._)`new ${it.ValidationError}(${errs})`):(gen.assign((0,codegen_1._)`${validateName}.errors`,errs),gen.return(!1))}var E={
keyword:new codegen_1.Name("keyword"),schemaPath:new codegen_1.Name("schemaPath"),params:new codegen_1.Name("params"),propertyName:new codegen_1.Name("propertyN\
ame"),message:new codegen_1.Name("message"),schema:new codegen_1.Name("schema"),parentSchema:new codegen_1.Name("parentSchema")};function errorObjectCode(cxt,error,errorPaths){
let{createErrors}=cxt.it;return createErrors===!1?(0,codegen_1._)`{}`:errorObject(cxt,error,errorPaths)}function errorObject(cxt,error,errorPaths={}){let{gen,it}=cxt,
keyValues=[errorInstancePath(it,errorPaths),errorSchemaPath(cxt,errorPaths)];return extraErrorProps(cxt,error,keyValues),gen.object(...keyValues)}function errorInstancePath({
errorPath},{instancePath}){let instPath=instancePath?(0,codegen_1.str)`${errorPath}${(0,util_1.getErrorPath)(instancePath,util_1.Type.Str)}`:errorPath;return[names_1.
default.instancePath,(0,codegen_1.strConcat)(names_1.default.instancePath,instPath)]}function errorSchemaPath({keyword,it:{errSchemaPath}},{schemaPath,parentSchema}){
let schPath=parentSchema?errSchemaPath:(0,codegen_1.str)`${errSchemaPath}/${keyword}`;return schemaPath&&(schPath=(0,codegen_1.str)`${schPath}${(0,util_1.getErrorPath)(
schemaPath,util_1.Type.Str)}`),[E.schemaPath,schPath]}function extraErrorProps(cxt,{params,message:message2},keyValues){let{keyword,data,schemaValue,it}=cxt,{opts,
propertyName,topSchemaRef,schemaPath}=it;keyValues.push([E.keyword,keyword],[E.params,typeof params=="function"?params(cxt):params||(0,codegen_1._)`{}`]),opts.messages&&
keyValues.push([E.message,typeof message2=="function"?message2(cxt):message2]),opts.verbose&&keyValues.push([E.schema,schemaValue],[E.parentSchema,(0,codegen_1.
_)`${topSchemaRef}${schemaPath}`],[names_1.default.data,data]),propertyName&&keyValues.push([E.propertyName,propertyName])}}});var require_boolSchema=__commonJS({"node_modules/ajv/dist/compile/validate/boolSchema.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.boolOrEmptySchema=exports.topBoolOrEmptySchema=void 0;var errors_1=require_errors(),codegen_1=require_codegen(),names_1=require_names(),boolError={message:"\
boolean schema is false"};function topBoolOrEmptySchema(it){let{gen,schema,validateName}=it;schema===!1?falseSchemaError(it,!1):typeof schema=="object"&&schema.
$async===!0?gen.return(names_1.default.data):(gen.assign((0,codegen_1._)`${validateName}.errors`,null),gen.return(!0))}exports.topBoolOrEmptySchema=topBoolOrEmptySchema;
function boolOrEmptySchema(it,valid){let{gen,schema}=it;schema===!1?(gen.var(valid,!1),falseSchemaError(it)):gen.var(valid,!0)}exports.boolOrEmptySchema=boolOrEmptySchema;
function falseSchemaError(it,overrideAllErrors){let{gen,data}=it,cxt={gen,keyword:"false schema",data,schema:!1,schemaCode:!1,schemaValue:!1,params:{},it};(0,errors_1.
reportError)(cxt,boolError,void 0,overrideAllErrors)}}});var require_rules=__commonJS({"node_modules/ajv/dist/compile/rules.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.getRules=
exports.isJSONType=void 0;var _jsonTypes=["string","number","integer","boolean","null","object","array"],jsonTypes=new Set(_jsonTypes);function isJSONType(x){return typeof x==
"string"&&jsonTypes.has(x)}exports.isJSONType=isJSONType;function getRules(){let groups={number:{type:"number",rules:[]},string:{type:"string",rules:[]},array:{
type:"array",rules:[]},object:{type:"object",rules:[]}};return{types:{...groups,integer:!0,boolean:!0,null:!0},rules:[{rules:[]},groups.number,groups.string,groups.
array,groups.object],post:{rules:[]},all:{},keywords:{}}}exports.getRules=getRules}});var require_applicability=__commonJS({"node_modules/ajv/dist/compile/validate/applicability.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:!0});exports.shouldUseRule=exports.shouldUseGroup=exports.schemaHasRulesForType=void 0;function schemaHasRulesForType({schema,self},type){let group=self.
RULES.types[type];return group&&group!==!0&&shouldUseGroup(schema,group)}exports.schemaHasRulesForType=schemaHasRulesForType;function shouldUseGroup(schema,group){
return group.rules.some(rule=>shouldUseRule(schema,rule))}exports.shouldUseGroup=shouldUseGroup;function shouldUseRule(schema,rule){var _a2;return schema[rule.keyword]!==
void 0||((_a2=rule.definition.implements)===null||_a2===void 0?void 0:_a2.some(kwd=>schema[kwd]!==void 0))}exports.shouldUseRule=shouldUseRule}});var require_dataType=__commonJS({"node_modules/ajv/dist/compile/validate/dataType.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.reportTypeError=exports.checkDataTypes=exports.checkDataType=exports.coerceAndCheckDataType=exports.getJSONTypes=exports.getSchemaTypes=exports.DataType=
void 0;var rules_1=require_rules(),applicability_1=require_applicability(),errors_1=require_errors(),codegen_1=require_codegen(),util_1=require_util(),DataType;
(function(DataType2){DataType2[DataType2.Correct=0]="Correct",DataType2[DataType2.Wrong=1]="Wrong"})(DataType||(exports.DataType=DataType={}));function getSchemaTypes(schema){
let types=getJSONTypes(schema.type);if(types.includes("null")){if(schema.nullable===!1)throw new Error("type: null contradicts nullable: false")}else{if(!types.
length&&schema.nullable!==void 0)throw new Error('"nullable" cannot be used without "type"');schema.nullable===!0&&types.push("null")}return types}exports.getSchemaTypes=
getSchemaTypes;function getJSONTypes(ts){let types=Array.isArray(ts)?ts:ts?[ts]:[];if(types.every(rules_1.isJSONType))return types;throw new Error("type must be\
 JSONType or JSONType[]: "+types.join(","))}exports.getJSONTypes=getJSONTypes;function coerceAndCheckDataType(it,types){let{gen,data,opts}=it,coerceTo=coerceToTypes(
types,opts.coerceTypes),checkTypes=types.length>0&&!(coerceTo.length===0&&types.length===1&&(0,applicability_1.schemaHasRulesForType)(it,types[0]));if(checkTypes){
let wrongType=checkDataTypes(types,data,opts.strictNumbers,DataType.Wrong);gen.if(wrongType,()=>{coerceTo.length?coerceData(it,types,coerceTo):reportTypeError(it)})}
return checkTypes}exports.coerceAndCheckDataType=coerceAndCheckDataType;var COERCIBLE=new Set(["string","number","integer","boolean","null"]);function coerceToTypes(types,coerceTypes){
return coerceTypes?types.filter(t=>COERCIBLE.has(t)||coerceTypes==="array"&&t==="array"):[]}function coerceData(it,types,coerceTo){let{gen,data,opts}=it,dataType=gen.
let("dataType",(0,codegen_1._)`typeof ${data}`),coerced=gen.let("coerced",(0,codegen_1._)`undefined`);opts.coerceTypes==="array"&&gen.if((0,codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`,
()=>gen.assign(data,(0,codegen_1._)`${data}[0]`).assign(dataType,(0,codegen_1._)`typeof ${data}`).if(checkDataTypes(types,data,opts.strictNumbers),()=>gen.assign(
coerced,data))),gen.if((0,codegen_1._)`${coerced} !== undefined`);for(let t of coerceTo)(COERCIBLE.has(t)||t==="array"&&opts.coerceTypes==="array")&&coerceSpecificType(
t);gen.else(),reportTypeError(it),gen.endIf(),gen.if((0,codegen_1._)`${coerced} !== undefined`,()=>{gen.assign(data,coerced),assignParentData(it,coerced)});function coerceSpecificType(t){
switch(t){case"string":gen.elseIf((0,codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced,(0,codegen_1._)`"" + ${data}`).elseIf((0,codegen_1.
_)`${data} === null`).assign(coerced,(0,codegen_1._)`""`);return;case"number":gen.elseIf((0,codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced,(0,codegen_1._)`+${data}`);return;case"integer":gen.elseIf((0,codegen_1.
_)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced,(0,codegen_1._)`+${data}`);return;case"boolean":
gen.elseIf((0,codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced,!1).elseIf((0,codegen_1._)`${data} === "true" || ${data} === 1`).
assign(coerced,!0);return;case"null":gen.elseIf((0,codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`),gen.assign(coerced,null);return;case"arra\
y":gen.elseIf((0,codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced,(0,codegen_1._)`[${data}]`)}}}function assignParentData({gen,parentData,parentDataProperty},expr){
gen.if((0,codegen_1._)`${parentData} !== undefined`,()=>gen.assign((0,codegen_1._)`${parentData}[${parentDataProperty}]`,expr))}function checkDataType(dataType,data,strictNums,correct=DataType.
Correct){let EQ=correct===DataType.Correct?codegen_1.operators.EQ:codegen_1.operators.NEQ,cond;switch(dataType){case"null":return(0,codegen_1._)`${data} ${EQ} null`;case"\
array":cond=(0,codegen_1._)`Array.isArray(${data})`;break;case"object":cond=(0,codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;break;case"\
integer":cond=numCond((0,codegen_1._)`!(${data} % 1) && !isNaN(${data})`);break;case"number":cond=numCond();break;default:return(0,codegen_1._)`typeof ${data} ${EQ} ${dataType}`}
return correct===DataType.Correct?cond:(0,codegen_1.not)(cond);function numCond(_cond=codegen_1.nil){return(0,codegen_1.and)((0,codegen_1._)`typeof ${data} == "number"`,
_cond,strictNums?(0,codegen_1._)`isFinite(${data})`:codegen_1.nil)}}exports.checkDataType=checkDataType;function checkDataTypes(dataTypes,data,strictNums,correct){
if(dataTypes.length===1)return checkDataType(dataTypes[0],data,strictNums,correct);let cond,types=(0,util_1.toHash)(dataTypes);if(types.array&&types.object){let notObj=(0,codegen_1.
_)`typeof ${data} != "object"`;cond=types.null?notObj:(0,codegen_1._)`!${data} || ${notObj}`,delete types.null,delete types.array,delete types.object}else cond=
codegen_1.nil;types.number&&delete types.integer;for(let t in types)cond=(0,codegen_1.and)(cond,checkDataType(t,data,strictNums,correct));return cond}exports.checkDataTypes=
checkDataTypes;var typeError={message:({schema})=>`must be ${schema}`,params:({schema,schemaValue})=>typeof schema=="string"?(0,codegen_1._)`{type: ${schema}}`:
(0,codegen_1._)`{type: ${schemaValue}}`};function reportTypeError(it){let cxt=getTypeErrorContext(it);(0,errors_1.reportError)(cxt,typeError)}exports.reportTypeError=
reportTypeError;function getTypeErrorContext(it){let{gen,data,schema}=it,schemaCode=(0,util_1.schemaRefOrVal)(it,schema,"type");return{gen,keyword:"type",data,schema:schema.
type,schemaCode,schemaValue:schemaCode,parentSchema:schema,params:{},it}}}});var require_defaults=__commonJS({"node_modules/ajv/dist/compile/validate/defaults.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.assignDefaults=void 0;var codegen_1=require_codegen(),util_1=require_util();function assignDefaults(it,ty){let{properties,items}=it.schema;if(ty==="obje\
ct"&&properties)for(let key in properties)assignDefault(it,key,properties[key].default);else ty==="array"&&Array.isArray(items)&&items.forEach((sch,i2)=>assignDefault(
it,i2,sch.default))}exports.assignDefaults=assignDefaults;function assignDefault(it,prop,defaultValue){let{gen,compositeRule,data,opts}=it;if(defaultValue===void 0)
return;let childData=(0,codegen_1._)`${data}${(0,codegen_1.getProperty)(prop)}`;if(compositeRule){(0,util_1.checkStrictMode)(it,`default is ignored for: ${childData}`);
return}let condition=(0,codegen_1._)`${childData} === undefined`;opts.useDefaults==="empty"&&(condition=(0,codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`),
gen.if(condition,(0,codegen_1._)`${childData} = ${(0,codegen_1.stringify)(defaultValue)}`)}}});var require_code2=__commonJS({"node_modules/ajv/dist/vocabularies/code.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
validateUnion=exports.validateArray=exports.usePattern=exports.callValidateCode=exports.schemaProperties=exports.allSchemaProperties=exports.noPropertyInData=exports.
propertyInData=exports.isOwnProperty=exports.hasPropFunc=exports.reportMissingProp=exports.checkMissingProp=exports.checkReportMissingProp=void 0;var codegen_1=require_codegen(),
util_1=require_util(),names_1=require_names(),util_2=require_util();function checkReportMissingProp(cxt,prop){let{gen,data,it}=cxt;gen.if(noPropertyInData(gen,data,
prop,it.opts.ownProperties),()=>{cxt.setParams({missingProperty:(0,codegen_1._)`${prop}`},!0),cxt.error()})}exports.checkReportMissingProp=checkReportMissingProp;
function checkMissingProp({gen,data,it:{opts}},properties,missing2){return(0,codegen_1.or)(...properties.map(prop=>(0,codegen_1.and)(noPropertyInData(gen,data,prop,
opts.ownProperties),(0,codegen_1._)`${missing2} = ${prop}`)))}exports.checkMissingProp=checkMissingProp;function reportMissingProp(cxt,missing2){cxt.setParams({
missingProperty:missing2},!0),cxt.error()}exports.reportMissingProp=reportMissingProp;function hasPropFunc(gen){return gen.scopeValue("func",{ref:Object.prototype.
hasOwnProperty,code:(0,codegen_1._)`Object.prototype.hasOwnProperty`})}exports.hasPropFunc=hasPropFunc;function isOwnProperty(gen,data,property){return(0,codegen_1.
_)`${hasPropFunc(gen)}.call(${data}, ${property})`}exports.isOwnProperty=isOwnProperty;function propertyInData(gen,data,property,ownProperties){let cond=(0,codegen_1.
_)`${data}${(0,codegen_1.getProperty)(property)} !== undefined`;return ownProperties?(0,codegen_1._)`${cond} && ${isOwnProperty(gen,data,property)}`:cond}exports.
propertyInData=propertyInData;function noPropertyInData(gen,data,property,ownProperties){let cond=(0,codegen_1._)`${data}${(0,codegen_1.getProperty)(property)} === undefined`;
return ownProperties?(0,codegen_1.or)(cond,(0,codegen_1.not)(isOwnProperty(gen,data,property))):cond}exports.noPropertyInData=noPropertyInData;function allSchemaProperties(schemaMap){
return schemaMap?Object.keys(schemaMap).filter(p=>p!=="__proto__"):[]}exports.allSchemaProperties=allSchemaProperties;function schemaProperties(it,schemaMap){return allSchemaProperties(
schemaMap).filter(p=>!(0,util_1.alwaysValidSchema)(it,schemaMap[p]))}exports.schemaProperties=schemaProperties;function callValidateCode({schemaCode,data,it:{gen,
topSchemaRef,schemaPath,errorPath},it},func,context,passSchema){let dataAndSchema=passSchema?(0,codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}`:
data,valCxt=[[names_1.default.instancePath,(0,codegen_1.strConcat)(names_1.default.instancePath,errorPath)],[names_1.default.parentData,it.parentData],[names_1.
default.parentDataProperty,it.parentDataProperty],[names_1.default.rootData,names_1.default.rootData]];it.opts.dynamicRef&&valCxt.push([names_1.default.dynamicAnchors,
names_1.default.dynamicAnchors]);let args=(0,codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;return context!==codegen_1.nil?(0,codegen_1._)`${func}.call(${context}, ${args})`:
(0,codegen_1._)`${func}(${args})`}exports.callValidateCode=callValidateCode;var newRegExp=(0,codegen_1._)`new RegExp`;function usePattern({gen,it:{opts}},pattern){
let u2=opts.unicodeRegExp?"u":"",{regExp}=opts.code,rx=regExp(pattern,u2);return gen.scopeValue("pattern",{key:rx.toString(),ref:rx,code:(0,codegen_1._)`${regExp.
code==="new RegExp"?newRegExp:(0,util_2.useFunc)(gen,regExp)}(${pattern}, ${u2})`})}exports.usePattern=usePattern;function validateArray(cxt){let{gen,data,keyword,
it}=cxt,valid=gen.name("valid");if(it.allErrors){let validArr=gen.let("valid",!0);return validateItems(()=>gen.assign(validArr,!1)),validArr}return gen.var(valid,
!0),validateItems(()=>gen.break()),valid;function validateItems(notValid){let len=gen.const("len",(0,codegen_1._)`${data}.length`);gen.forRange("i",0,len,i2=>{cxt.
subschema({keyword,dataProp:i2,dataPropType:util_1.Type.Num},valid),gen.if((0,codegen_1.not)(valid),notValid)})}}exports.validateArray=validateArray;function validateUnion(cxt){
let{gen,schema,keyword,it}=cxt;if(!Array.isArray(schema))throw new Error("ajv implementation error");if(schema.some(sch=>(0,util_1.alwaysValidSchema)(it,sch))&&
!it.opts.unevaluated)return;let valid=gen.let("valid",!1),schValid=gen.name("_valid");gen.block(()=>schema.forEach((_sch,i2)=>{let schCxt=cxt.subschema({keyword,
schemaProp:i2,compositeRule:!0},schValid);gen.assign(valid,(0,codegen_1._)`${valid} || ${schValid}`),cxt.mergeValidEvaluated(schCxt,schValid)||gen.if((0,codegen_1.
not)(valid))})),cxt.result(valid,()=>cxt.reset(),()=>cxt.error(!0))}exports.validateUnion=validateUnion}});var require_keyword=__commonJS({"node_modules/ajv/dist/compile/validate/keyword.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.validateKeywordUsage=exports.validSchemaType=exports.funcKeywordCode=exports.macroKeywordCode=void 0;var codegen_1=require_codegen(),names_1=require_names(),
code_1=require_code2(),errors_1=require_errors();function macroKeywordCode(cxt,def){let{gen,keyword,schema,parentSchema,it}=cxt,macroSchema=def.macro.call(it.self,
schema,parentSchema,it),schemaRef=useKeyword(gen,keyword,macroSchema);it.opts.validateSchema!==!1&&it.self.validateSchema(macroSchema,!0);let valid=gen.name("va\
lid");cxt.subschema({schema:macroSchema,schemaPath:codegen_1.nil,errSchemaPath:`${it.errSchemaPath}/${keyword}`,topSchemaRef:schemaRef,compositeRule:!0},valid),
cxt.pass(valid,()=>cxt.error(!0))}exports.macroKeywordCode=macroKeywordCode;function funcKeywordCode(cxt,def){var _a2;let{gen,keyword,schema,parentSchema,$data,
it}=cxt;checkAsyncKeyword(it,def);let validate2=!$data&&def.compile?def.compile.call(it.self,schema,parentSchema,it):def.validate,validateRef=useKeyword(gen,keyword,
validate2),valid=gen.let("valid");cxt.block$data(valid,validateKeyword),cxt.ok((_a2=def.valid)!==null&&_a2!==void 0?_a2:valid);function validateKeyword(){if(def.
errors===!1)assignValid(),def.modifying&&modifyData(cxt),reportErrs(()=>cxt.error());else{let ruleErrs=def.async?validateAsync3():validateSync();def.modifying&&
modifyData(cxt),reportErrs(()=>addErrs(cxt,ruleErrs))}}function validateAsync3(){let ruleErrs=gen.let("ruleErrs",null);return gen.try(()=>assignValid((0,codegen_1.
_)`await `),e=>gen.assign(valid,!1).if((0,codegen_1._)`${e} instanceof ${it.ValidationError}`,()=>gen.assign(ruleErrs,(0,codegen_1._)`${e}.errors`),()=>gen.throw(
e))),ruleErrs}function validateSync(){let validateErrs=(0,codegen_1._)`${validateRef}.errors`;return gen.assign(validateErrs,null),assignValid(codegen_1.nil),validateErrs}
function assignValid(_await=def.async?(0,codegen_1._)`await `:codegen_1.nil){let passCxt=it.opts.passContext?names_1.default.this:names_1.default.self,passSchema=!("\
compile"in def&&!$data||def.schema===!1);gen.assign(valid,(0,codegen_1._)`${_await}${(0,code_1.callValidateCode)(cxt,validateRef,passCxt,passSchema)}`,def.modifying)}
function reportErrs(errors){var _a3;gen.if((0,codegen_1.not)((_a3=def.valid)!==null&&_a3!==void 0?_a3:valid),errors)}}exports.funcKeywordCode=funcKeywordCode;function modifyData(cxt){
let{gen,data,it}=cxt;gen.if(it.parentData,()=>gen.assign(data,(0,codegen_1._)`${it.parentData}[${it.parentDataProperty}]`))}function addErrs(cxt,errs){let{gen}=cxt;
gen.if((0,codegen_1._)`Array.isArray(${errs})`,()=>{gen.assign(names_1.default.vErrors,(0,codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.
default.vErrors}.concat(${errs})`).assign(names_1.default.errors,(0,codegen_1._)`${names_1.default.vErrors}.length`),(0,errors_1.extendErrors)(cxt)},()=>cxt.error())}
function checkAsyncKeyword({schemaEnv},def){if(def.async&&!schemaEnv.$async)throw new Error("async keyword in sync schema")}function useKeyword(gen,keyword,result){
if(result===void 0)throw new Error(`keyword "${keyword}" failed to compile`);return gen.scopeValue("keyword",typeof result=="function"?{ref:result}:{ref:result,
code:(0,codegen_1.stringify)(result)})}function validSchemaType(schema,schemaType,allowUndefined=!1){return!schemaType.length||schemaType.some(st=>st==="array"?
Array.isArray(schema):st==="object"?schema&&typeof schema=="object"&&!Array.isArray(schema):typeof schema==st||allowUndefined&&typeof schema>"u")}exports.validSchemaType=
validSchemaType;function validateKeywordUsage({schema,opts,self,errSchemaPath},def,keyword){if(Array.isArray(def.keyword)?!def.keyword.includes(keyword):def.keyword!==
keyword)throw new Error("ajv implementation error");let deps=def.dependencies;if(deps?.some(kwd=>!Object.prototype.hasOwnProperty.call(schema,kwd)))throw new Error(
`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);if(def.validateSchema&&!def.validateSchema(schema[keyword])){let msg=`keyword "${keyword}\
" value is invalid at path "${errSchemaPath}": `+self.errorsText(def.validateSchema.errors);if(opts.validateSchema==="log")self.logger.error(msg);else throw new Error(
msg)}}exports.validateKeywordUsage=validateKeywordUsage}});var require_subschema=__commonJS({"node_modules/ajv/dist/compile/validate/subschema.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.extendSubschemaMode=exports.extendSubschemaData=exports.getSubschema=void 0;var codegen_1=require_codegen(),util_1=require_util();function getSubschema(it,{
keyword,schemaProp,schema,schemaPath,errSchemaPath,topSchemaRef}){if(keyword!==void 0&&schema!==void 0)throw new Error('both "keyword" and "schema" passed, only\
 one allowed');if(keyword!==void 0){let sch=it.schema[keyword];return schemaProp===void 0?{schema:sch,schemaPath:(0,codegen_1._)`${it.schemaPath}${(0,codegen_1.
getProperty)(keyword)}`,errSchemaPath:`${it.errSchemaPath}/${keyword}`}:{schema:sch[schemaProp],schemaPath:(0,codegen_1._)`${it.schemaPath}${(0,codegen_1.getProperty)(
keyword)}${(0,codegen_1.getProperty)(schemaProp)}`,errSchemaPath:`${it.errSchemaPath}/${keyword}/${(0,util_1.escapeFragment)(schemaProp)}`}}if(schema!==void 0){
if(schemaPath===void 0||errSchemaPath===void 0||topSchemaRef===void 0)throw new Error('"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schem\
a"');return{schema,schemaPath,topSchemaRef,errSchemaPath}}throw new Error('either "keyword" or "schema" must be passed')}exports.getSubschema=getSubschema;function extendSubschemaData(subschema,it,{
dataProp,dataPropType:dpType,data,dataTypes,propertyName}){if(data!==void 0&&dataProp!==void 0)throw new Error('both "data" and "dataProp" passed, only one allo\
wed');let{gen}=it;if(dataProp!==void 0){let{errorPath,dataPathArr,opts}=it,nextData=gen.let("data",(0,codegen_1._)`${it.data}${(0,codegen_1.getProperty)(dataProp)}`,
!0);dataContextProps(nextData),subschema.errorPath=(0,codegen_1.str)`${errorPath}${(0,util_1.getErrorPath)(dataProp,dpType,opts.jsPropertySyntax)}`,subschema.parentDataProperty=
(0,codegen_1._)`${dataProp}`,subschema.dataPathArr=[...dataPathArr,subschema.parentDataProperty]}if(data!==void 0){let nextData=data instanceof codegen_1.Name?data:
gen.let("data",data,!0);dataContextProps(nextData),propertyName!==void 0&&(subschema.propertyName=propertyName)}dataTypes&&(subschema.dataTypes=dataTypes);function dataContextProps(_nextData){
subschema.data=_nextData,subschema.dataLevel=it.dataLevel+1,subschema.dataTypes=[],it.definedProperties=new Set,subschema.parentData=it.data,subschema.dataNames=
[...it.dataNames,_nextData]}}exports.extendSubschemaData=extendSubschemaData;function extendSubschemaMode(subschema,{jtdDiscriminator,jtdMetadata,compositeRule,
createErrors,allErrors}){compositeRule!==void 0&&(subschema.compositeRule=compositeRule),createErrors!==void 0&&(subschema.createErrors=createErrors),allErrors!==
void 0&&(subschema.allErrors=allErrors),subschema.jtdDiscriminator=jtdDiscriminator,subschema.jtdMetadata=jtdMetadata}exports.extendSubschemaMode=extendSubschemaMode}});var require_fast_deep_equal=__commonJS({"node_modules/fast-deep-equal/index.js"(exports,module){"use strict";module.exports=function equal(a2,b){if(a2===b)return!0;
if(a2&&b&&typeof a2=="object"&&typeof b=="object"){if(a2.constructor!==b.constructor)return!1;var length,i2,keys;if(Array.isArray(a2)){if(length=a2.length,length!=
b.length)return!1;for(i2=length;i2--!==0;)if(!equal(a2[i2],b[i2]))return!1;return!0}if(a2.constructor===RegExp)return a2.source===b.source&&a2.flags===b.flags;if(a2.
valueOf!==Object.prototype.valueOf)return a2.valueOf()===b.valueOf();if(a2.toString!==Object.prototype.toString)return a2.toString()===b.toString();if(keys=Object.
keys(a2),length=keys.length,length!==Object.keys(b).length)return!1;for(i2=length;i2--!==0;)if(!Object.prototype.hasOwnProperty.call(b,keys[i2]))return!1;for(i2=
length;i2--!==0;){var key=keys[i2];if(!equal(a2[key],b[key]))return!1}return!0}return a2!==a2&&b!==b}}});var require_json_schema_traverse=__commonJS({"node_modules/json-schema-traverse/index.js"(exports,module){"use strict";var traverse=module.exports=function(schema,opts,cb){
typeof opts=="function"&&(cb=opts,opts={}),cb=opts.cb||cb;var pre=typeof cb=="function"?cb:cb.pre||function(){},post=cb.post||function(){};_traverse(opts,pre,post,
schema,"",schema)};traverse.keywords={additionalItems:!0,items:!0,contains:!0,additionalProperties:!0,propertyNames:!0,not:!0,if:!0,then:!0,else:!0};traverse.arrayKeywords=
{items:!0,allOf:!0,anyOf:!0,oneOf:!0};traverse.propsKeywords={$defs:!0,definitions:!0,properties:!0,patternProperties:!0,dependencies:!0};traverse.skipKeywords=
{default:!0,enum:!0,const:!0,required:!0,maximum:!0,minimum:!0,exclusiveMaximum:!0,exclusiveMinimum:!0,multipleOf:!0,maxLength:!0,minLength:!0,pattern:!0,format:!0,
maxItems:!0,minItems:!0,uniqueItems:!0,maxProperties:!0,minProperties:!0};function _traverse(opts,pre,post,schema,jsonPtr,rootSchema,parentJsonPtr,parentKeyword,parentSchema,keyIndex){
if(schema&&typeof schema=="object"&&!Array.isArray(schema)){pre(schema,jsonPtr,rootSchema,parentJsonPtr,parentKeyword,parentSchema,keyIndex);for(var key in schema){
var sch=schema[key];if(Array.isArray(sch)){if(key in traverse.arrayKeywords)for(var i2=0;i2<sch.length;i2++)_traverse(opts,pre,post,sch[i2],jsonPtr+"/"+key+"/"+
i2,rootSchema,jsonPtr,key,schema,i2)}else if(key in traverse.propsKeywords){if(sch&&typeof sch=="object")for(var prop in sch)_traverse(opts,pre,post,sch[prop],jsonPtr+
"/"+key+"/"+escapeJsonPtr(prop),rootSchema,jsonPtr,key,schema,prop)}else(key in traverse.keywords||opts.allKeys&&!(key in traverse.skipKeywords))&&_traverse(opts,
pre,post,sch,jsonPtr+"/"+key,rootSchema,jsonPtr,key,schema)}post(schema,jsonPtr,rootSchema,parentJsonPtr,parentKeyword,parentSchema,keyIndex)}}function escapeJsonPtr(str){
return str.replace(/~/g,"~0").replace(/\//g,"~1")}}});var require_resolve=__commonJS({"node_modules/ajv/dist/compile/resolve.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
getSchemaRefs=exports.resolveUrl=exports.normalizeId=exports._getFullPath=exports.getFullPath=exports.inlineRef=void 0;var util_1=require_util(),equal=require_fast_deep_equal(),
traverse=require_json_schema_traverse(),SIMPLE_INLINED=new Set(["type","format","pattern","maxLength","minLength","maxProperties","minProperties","maxItems","mi\
nItems","maximum","minimum","uniqueItems","multipleOf","required","enum","const"]);function inlineRef(schema,limit=!0){return typeof schema=="boolean"?!0:limit===
!0?!hasRef(schema):limit?countKeys(schema)<=limit:!1}exports.inlineRef=inlineRef;var REF_KEYWORDS=new Set(["$ref","$recursiveRef","$recursiveAnchor","$dynamicRe\
f","$dynamicAnchor"]);function hasRef(schema){for(let key in schema){if(REF_KEYWORDS.has(key))return!0;let sch=schema[key];if(Array.isArray(sch)&&sch.some(hasRef)||
typeof sch=="object"&&hasRef(sch))return!0}return!1}function countKeys(schema){let count3=0;for(let key in schema){if(key==="$ref")return 1/0;if(count3++,!SIMPLE_INLINED.
has(key)&&(typeof schema[key]=="object"&&(0,util_1.eachItem)(schema[key],sch=>count3+=countKeys(sch)),count3===1/0))return 1/0}return count3}function getFullPath(resolver,id="",normalize){
normalize!==!1&&(id=normalizeId(id));let p=resolver.parse(id);return _getFullPath(resolver,p)}exports.getFullPath=getFullPath;function _getFullPath(resolver,p){
return resolver.serialize(p).split("#")[0]+"#"}exports._getFullPath=_getFullPath;var TRAILING_SLASH_HASH=/#\/?$/;function normalizeId(id){return id?id.replace(TRAILING_SLASH_HASH,
""):""}exports.normalizeId=normalizeId;function resolveUrl(resolver,baseId,id){return id=normalizeId(id),resolver.resolve(baseId,id)}exports.resolveUrl=resolveUrl;
var ANCHOR=/^[a-z_][-a-z0-9._]*$/i;function getSchemaRefs(schema,baseId){if(typeof schema=="boolean")return{};let{schemaId,uriResolver}=this.opts,schId=normalizeId(
schema[schemaId]||baseId),baseIds={"":schId},pathPrefix=getFullPath(uriResolver,schId,!1),localRefs={},schemaRefs=new Set;return traverse(schema,{allKeys:!0},(sch,jsonPtr,_,parentJsonPtr)=>{
if(parentJsonPtr===void 0)return;let fullPath=pathPrefix+jsonPtr,innerBaseId=baseIds[parentJsonPtr];typeof sch[schemaId]=="string"&&(innerBaseId=addRef.call(this,
sch[schemaId])),addAnchor.call(this,sch.$anchor),addAnchor.call(this,sch.$dynamicAnchor),baseIds[jsonPtr]=innerBaseId;function addRef(ref){let _resolve=this.opts.
uriResolver.resolve;if(ref=normalizeId(innerBaseId?_resolve(innerBaseId,ref):ref),schemaRefs.has(ref))throw ambiguos(ref);schemaRefs.add(ref);let schOrRef=this.
refs[ref];return typeof schOrRef=="string"&&(schOrRef=this.refs[schOrRef]),typeof schOrRef=="object"?checkAmbiguosRef(sch,schOrRef.schema,ref):ref!==normalizeId(
fullPath)&&(ref[0]==="#"?(checkAmbiguosRef(sch,localRefs[ref],ref),localRefs[ref]=sch):this.refs[ref]=fullPath),ref}function addAnchor(anchor){if(typeof anchor==
"string"){if(!ANCHOR.test(anchor))throw new Error(`invalid anchor "${anchor}"`);addRef.call(this,`#${anchor}`)}}}),localRefs;function checkAmbiguosRef(sch1,sch2,ref){
if(sch2!==void 0&&!equal(sch1,sch2))throw ambiguos(ref)}function ambiguos(ref){return new Error(`reference "${ref}" resolves to more than one schema`)}}exports.
getSchemaRefs=getSchemaRefs}});var require_validate=__commonJS({"node_modules/ajv/dist/compile/validate/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.getData=exports.KeywordCxt=exports.validateFunctionCode=void 0;var boolSchema_1=require_boolSchema(),dataType_1=require_dataType(),applicability_1=require_applicability(),
dataType_2=require_dataType(),defaults_1=require_defaults(),keyword_1=require_keyword(),subschema_1=require_subschema(),codegen_1=require_codegen(),names_1=require_names(),
resolve_1=require_resolve(),util_1=require_util(),errors_1=require_errors();function validateFunctionCode(it){if(isSchemaObj(it)&&(checkKeywords(it),schemaCxtHasRules(
it))){topSchemaObjCode(it);return}validateFunction(it,()=>(0,boolSchema_1.topBoolOrEmptySchema)(it))}exports.validateFunctionCode=validateFunctionCode;function validateFunction({
gen,validateName,schema,schemaEnv,opts},body){opts.code.es5?gen.func(validateName,(0,codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`,schemaEnv.
$async,()=>{gen.code((0,codegen_1._)`"use strict"; ${funcSourceUrl(schema,opts)}`),destructureValCxtES5(gen,opts),gen.code(body)}):gen.func(validateName,(0,codegen_1.
_)`${names_1.default.data}, ${destructureValCxt(opts)}`,schemaEnv.$async,()=>gen.code(funcSourceUrl(schema,opts)).code(body))}function destructureValCxt(opts){return(0,codegen_1.
_)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.
dynamicRef?(0,codegen_1._)`, ${names_1.default.dynamicAnchors}={}`:codegen_1.nil}}={}`}function destructureValCxtES5(gen,opts){gen.if(names_1.default.valCxt,()=>{
gen.var(names_1.default.instancePath,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`),gen.var(names_1.default.parentData,(0,codegen_1.
_)`${names_1.default.valCxt}.${names_1.default.parentData}`),gen.var(names_1.default.parentDataProperty,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.
parentDataProperty}`),gen.var(names_1.default.rootData,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`),opts.dynamicRef&&gen.var(names_1.
default.dynamicAnchors,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`)},()=>{gen.var(names_1.default.instancePath,(0,codegen_1._)`""`),
gen.var(names_1.default.parentData,(0,codegen_1._)`undefined`),gen.var(names_1.default.parentDataProperty,(0,codegen_1._)`undefined`),gen.var(names_1.default.rootData,
names_1.default.data),opts.dynamicRef&&gen.var(names_1.default.dynamicAnchors,(0,codegen_1._)`{}`)})}function topSchemaObjCode(it){let{schema,opts,gen}=it;validateFunction(
it,()=>{opts.$comment&&schema.$comment&&commentKeyword(it),checkNoDefault(it),gen.let(names_1.default.vErrors,null),gen.let(names_1.default.errors,0),opts.unevaluated&&
resetEvaluated(it),typeAndKeywords(it),returnResults(it)})}function resetEvaluated(it){let{gen,validateName}=it;it.evaluated=gen.const("evaluated",(0,codegen_1.
_)`${validateName}.evaluated`),gen.if((0,codegen_1._)`${it.evaluated}.dynamicProps`,()=>gen.assign((0,codegen_1._)`${it.evaluated}.props`,(0,codegen_1._)`undefined`)),
gen.if((0,codegen_1._)`${it.evaluated}.dynamicItems`,()=>gen.assign((0,codegen_1._)`${it.evaluated}.items`,(0,codegen_1._)`undefined`))}function funcSourceUrl(schema,opts){
let schId=typeof schema=="object"&&schema[opts.schemaId];return schId&&(opts.code.source||opts.code.process)?(0,codegen_1._)`/*# sourceURL=${schId} */`:codegen_1.
nil}function subschemaCode(it,valid){if(isSchemaObj(it)&&(checkKeywords(it),schemaCxtHasRules(it))){subSchemaObjCode(it,valid);return}(0,boolSchema_1.boolOrEmptySchema)(
it,valid)}function schemaCxtHasRules({schema,self}){if(typeof schema=="boolean")return!schema;for(let key in schema)if(self.RULES.all[key])return!0;return!1}function isSchemaObj(it){
return typeof it.schema!="boolean"}function subSchemaObjCode(it,valid){let{schema,gen,opts}=it;opts.$comment&&schema.$comment&&commentKeyword(it),updateContext(
it),checkAsyncSchema(it);let errsCount=gen.const("_errs",names_1.default.errors);typeAndKeywords(it,errsCount),gen.var(valid,(0,codegen_1._)`${errsCount} === ${names_1.
default.errors}`)}function checkKeywords(it){(0,util_1.checkUnknownRules)(it),checkRefsAndKeywords(it)}function typeAndKeywords(it,errsCount){if(it.opts.jtd)return schemaKeywords(
it,[],!1,errsCount);let types=(0,dataType_1.getSchemaTypes)(it.schema),checkedTypes=(0,dataType_1.coerceAndCheckDataType)(it,types);schemaKeywords(it,types,!checkedTypes,
errsCount)}function checkRefsAndKeywords(it){let{schema,errSchemaPath,opts,self}=it;schema.$ref&&opts.ignoreKeywordsWithRef&&(0,util_1.schemaHasRulesButRef)(schema,
self.RULES)&&self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`)}function checkNoDefault(it){let{schema,opts}=it;schema.default!==void 0&&
opts.useDefaults&&opts.strictSchema&&(0,util_1.checkStrictMode)(it,"default is ignored in the schema root")}function updateContext(it){let schId=it.schema[it.opts.
schemaId];schId&&(it.baseId=(0,resolve_1.resolveUrl)(it.opts.uriResolver,it.baseId,schId))}function checkAsyncSchema(it){if(it.schema.$async&&!it.schemaEnv.$async)
throw new Error("async schema in sync schema")}function commentKeyword({gen,schemaEnv,schema,errSchemaPath,opts}){let msg=schema.$comment;if(opts.$comment===!0)
gen.code((0,codegen_1._)`${names_1.default.self}.logger.log(${msg})`);else if(typeof opts.$comment=="function"){let schemaPath=(0,codegen_1.str)`${errSchemaPath}/$comment`,
rootName=gen.scopeValue("root",{ref:schemaEnv.root});gen.code((0,codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`)}}
function returnResults(it){let{gen,schemaEnv,validateName,ValidationError,opts}=it;schemaEnv.$async?gen.if((0,codegen_1._)`${names_1.default.errors} === 0`,()=>gen.
return(names_1.default.data),()=>gen.throw((0,codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`)):(gen.assign((0,codegen_1._)`${validateName}.errors`,
names_1.default.vErrors),opts.unevaluated&&assignEvaluated(it),gen.return((0,codegen_1._)`${names_1.default.errors} === 0`))}function assignEvaluated({gen,evaluated,
props,items}){props instanceof codegen_1.Name&&gen.assign((0,codegen_1._)`${evaluated}.props`,props),items instanceof codegen_1.Name&&gen.assign((0,codegen_1._)`${evaluated}.items`,
items)}function schemaKeywords(it,types,typeErrors,errsCount){let{gen,schema,data,allErrors,opts,self}=it,{RULES}=self;if(schema.$ref&&(opts.ignoreKeywordsWithRef||
!(0,util_1.schemaHasRulesButRef)(schema,RULES))){gen.block(()=>keywordCode(it,"$ref",RULES.all.$ref.definition));return}opts.jtd||checkStrictTypes(it,types),gen.
block(()=>{for(let group of RULES.rules)groupKeywords(group);groupKeywords(RULES.post)});function groupKeywords(group){(0,applicability_1.shouldUseGroup)(schema,
group)&&(group.type?(gen.if((0,dataType_2.checkDataType)(group.type,data,opts.strictNumbers)),iterateKeywords(it,group),types.length===1&&types[0]===group.type&&
typeErrors&&(gen.else(),(0,dataType_2.reportTypeError)(it)),gen.endIf()):iterateKeywords(it,group),allErrors||gen.if((0,codegen_1._)`${names_1.default.errors} === ${errsCount||
0}`))}}function iterateKeywords(it,group){let{gen,schema,opts:{useDefaults}}=it;useDefaults&&(0,defaults_1.assignDefaults)(it,group.type),gen.block(()=>{for(let rule of group.
rules)(0,applicability_1.shouldUseRule)(schema,rule)&&keywordCode(it,rule.keyword,rule.definition,group.type)})}function checkStrictTypes(it,types){it.schemaEnv.
meta||!it.opts.strictTypes||(checkContextTypes(it,types),it.opts.allowUnionTypes||checkMultipleTypes(it,types),checkKeywordTypes(it,it.dataTypes))}function checkContextTypes(it,types){
if(types.length){if(!it.dataTypes.length){it.dataTypes=types;return}types.forEach(t=>{includesType(it.dataTypes,t)||strictTypesError(it,`type "${t}" not allowed\
 by context "${it.dataTypes.join(",")}"`)}),narrowSchemaTypes(it,types)}}function checkMultipleTypes(it,ts){ts.length>1&&!(ts.length===2&&ts.includes("null"))&&
strictTypesError(it,"use allowUnionTypes to allow union type keyword")}function checkKeywordTypes(it,ts){let rules=it.self.RULES.all;for(let keyword in rules){let rule=rules[keyword];
if(typeof rule=="object"&&(0,applicability_1.shouldUseRule)(it.schema,rule)){let{type}=rule.definition;type.length&&!type.some(t=>hasApplicableType(ts,t))&&strictTypesError(
it,`missing type "${type.join(",")}" for keyword "${keyword}"`)}}}function hasApplicableType(schTs,kwdT){return schTs.includes(kwdT)||kwdT==="number"&&schTs.includes(
"integer")}function includesType(ts,t){return ts.includes(t)||t==="integer"&&ts.includes("number")}function narrowSchemaTypes(it,withTypes){let ts=[];for(let t of it.
dataTypes)includesType(withTypes,t)?ts.push(t):withTypes.includes("integer")&&t==="number"&&ts.push("integer");it.dataTypes=ts}function strictTypesError(it,msg){
let schemaPath=it.schemaEnv.baseId+it.errSchemaPath;msg+=` at "${schemaPath}" (strictTypes)`,(0,util_1.checkStrictMode)(it,msg,it.opts.strictTypes)}var KeywordCxt=class{constructor(it,def,keyword){
if((0,keyword_1.validateKeywordUsage)(it,def,keyword),this.gen=it.gen,this.allErrors=it.allErrors,this.keyword=keyword,this.data=it.data,this.schema=it.schema[keyword],
this.$data=def.$data&&it.opts.$data&&this.schema&&this.schema.$data,this.schemaValue=(0,util_1.schemaRefOrVal)(it,this.schema,keyword,this.$data),this.schemaType=
def.schemaType,this.parentSchema=it.schema,this.params={},this.it=it,this.def=def,this.$data)this.schemaCode=it.gen.const("vSchema",getData(this.$data,it));else if(this.
schemaCode=this.schemaValue,!(0,keyword_1.validSchemaType)(this.schema,def.schemaType,def.allowUndefined))throw new Error(`${keyword} value must be ${JSON.stringify(
def.schemaType)}`);("code"in def?def.trackErrors:def.errors!==!1)&&(this.errsCount=it.gen.const("_errs",names_1.default.errors))}result(condition,successAction,failAction){
this.failResult((0,codegen_1.not)(condition),successAction,failAction)}failResult(condition,successAction,failAction){this.gen.if(condition),failAction?failAction():
this.error(),successAction?(this.gen.else(),successAction(),this.allErrors&&this.gen.endIf()):this.allErrors?this.gen.endIf():this.gen.else()}pass(condition,failAction){
this.failResult((0,codegen_1.not)(condition),void 0,failAction)}fail(condition){if(condition===void 0){this.error(),this.allErrors||this.gen.if(!1);return}this.
gen.if(condition),this.error(),this.allErrors?this.gen.endIf():this.gen.else()}fail$data(condition){if(!this.$data)return this.fail(condition);let{schemaCode}=this;
this.fail((0,codegen_1._)`${schemaCode} !== undefined && (${(0,codegen_1.or)(this.invalid$data(),condition)})`)}error(append2,errorParams,errorPaths){if(errorParams){
this.setParams(errorParams),this._error(append2,errorPaths),this.setParams({});return}this._error(append2,errorPaths)}_error(append2,errorPaths){(append2?errors_1.
reportExtraError:errors_1.reportError)(this,this.def.error,errorPaths)}$dataError(){(0,errors_1.reportError)(this,this.def.$dataError||errors_1.keyword$DataError)}reset(){
if(this.errsCount===void 0)throw new Error('add "trackErrors" to keyword definition');(0,errors_1.resetErrorsCount)(this.gen,this.errsCount)}ok(cond){this.allErrors||
this.gen.if(cond)}setParams(obj,assign){assign?Object.assign(this.params,obj):this.params=obj}block$data(valid,codeBlock,$dataValid=codegen_1.nil){this.gen.block(
()=>{this.check$data(valid,$dataValid),codeBlock()})}check$data(valid=codegen_1.nil,$dataValid=codegen_1.nil){if(!this.$data)return;let{gen,schemaCode,schemaType,
def}=this;gen.if((0,codegen_1.or)((0,codegen_1._)`${schemaCode} === undefined`,$dataValid)),valid!==codegen_1.nil&&gen.assign(valid,!0),(schemaType.length||def.
validateSchema)&&(gen.elseIf(this.invalid$data()),this.$dataError(),valid!==codegen_1.nil&&gen.assign(valid,!1)),gen.else()}invalid$data(){let{gen,schemaCode,schemaType,
def,it}=this;return(0,codegen_1.or)(wrong$DataType(),invalid$DataSchema());function wrong$DataType(){if(schemaType.length){if(!(schemaCode instanceof codegen_1.
Name))throw new Error("ajv implementation error");let st=Array.isArray(schemaType)?schemaType:[schemaType];return(0,codegen_1._)`${(0,dataType_2.checkDataTypes)(
st,schemaCode,it.opts.strictNumbers,dataType_2.DataType.Wrong)}`}return codegen_1.nil}function invalid$DataSchema(){if(def.validateSchema){let validateSchemaRef=gen.
scopeValue("validate$data",{ref:def.validateSchema});return(0,codegen_1._)`!${validateSchemaRef}(${schemaCode})`}return codegen_1.nil}}subschema(appl,valid){let subschema=(0,subschema_1.
getSubschema)(this.it,appl);(0,subschema_1.extendSubschemaData)(subschema,this.it,appl),(0,subschema_1.extendSubschemaMode)(subschema,appl);let nextContext={...this.
it,...subschema,items:void 0,props:void 0};return subschemaCode(nextContext,valid),nextContext}mergeEvaluated(schemaCxt,toName){let{it,gen}=this;it.opts.unevaluated&&
(it.props!==!0&&schemaCxt.props!==void 0&&(it.props=util_1.mergeEvaluated.props(gen,schemaCxt.props,it.props,toName)),it.items!==!0&&schemaCxt.items!==void 0&&(it.
items=util_1.mergeEvaluated.items(gen,schemaCxt.items,it.items,toName)))}mergeValidEvaluated(schemaCxt,valid){let{it,gen}=this;if(it.opts.unevaluated&&(it.props!==
!0||it.items!==!0))return gen.if(valid,()=>this.mergeEvaluated(schemaCxt,codegen_1.Name)),!0}};exports.KeywordCxt=KeywordCxt;function keywordCode(it,keyword,def,ruleType){
let cxt=new KeywordCxt(it,def,keyword);"code"in def?def.code(cxt,ruleType):cxt.$data&&def.validate?(0,keyword_1.funcKeywordCode)(cxt,def):"macro"in def?(0,keyword_1.
macroKeywordCode)(cxt,def):(def.compile||def.validate)&&(0,keyword_1.funcKeywordCode)(cxt,def)}var JSON_POINTER=/^\/(?:[^~]|~0|~1)*$/,RELATIVE_JSON_POINTER=/^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
function getData($data,{dataLevel,dataNames,dataPathArr}){let jsonPointer,data;if($data==="")return names_1.default.rootData;if($data[0]==="/"){if(!JSON_POINTER.
test($data))throw new Error(`Invalid JSON-pointer: ${$data}`);jsonPointer=$data,data=names_1.default.rootData}else{let matches=RELATIVE_JSON_POINTER.exec($data);
if(!matches)throw new Error(`Invalid JSON-pointer: ${$data}`);let up=+matches[1];if(jsonPointer=matches[2],jsonPointer==="#"){if(up>=dataLevel)throw new Error(errorMsg(
"property/index",up));return dataPathArr[dataLevel-up]}if(up>dataLevel)throw new Error(errorMsg("data",up));if(data=dataNames[dataLevel-up],!jsonPointer)return data}
let expr=data,segments=jsonPointer.split("/");for(let segment of segments)segment&&(data=(0,codegen_1._)`${data}${(0,codegen_1.getProperty)((0,util_1.unescapeJsonPointer)(
segment))}`,expr=(0,codegen_1._)`${expr} && ${data}`);return expr;function errorMsg(pointerType,up){return`Cannot access ${pointerType} ${up} levels up, current\
 level is ${dataLevel}`}}exports.getData=getData}});var require_validation_error=__commonJS({"node_modules/ajv/dist/runtime/validation_error.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var ValidationError=class extends Error{constructor(errors){super("validation failed"),this.errors=errors,this.ajv=this.validation=!0}};exports.default=ValidationError}});var require_ref_error=__commonJS({"node_modules/ajv/dist/compile/ref_error.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var resolve_1=require_resolve(),
MissingRefError=class extends Error{constructor(resolver,baseId,ref,msg){super(msg||`can't resolve reference ${ref} from id ${baseId}`),this.missingRef=(0,resolve_1.
resolveUrl)(resolver,baseId,ref),this.missingSchema=(0,resolve_1.normalizeId)((0,resolve_1.getFullPath)(resolver,this.missingRef))}};exports.default=MissingRefError}});var require_compile=__commonJS({"node_modules/ajv/dist/compile/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.resolveSchema=
exports.getCompilingSchema=exports.resolveRef=exports.compileSchema=exports.SchemaEnv=void 0;var codegen_1=require_codegen(),validation_error_1=require_validation_error(),
names_1=require_names(),resolve_1=require_resolve(),util_1=require_util(),validate_1=require_validate(),SchemaEnv=class{constructor(env){var _a2;this.refs={},this.
dynamicAnchors={};let schema;typeof env.schema=="object"&&(schema=env.schema),this.schema=env.schema,this.schemaId=env.schemaId,this.root=env.root||this,this.baseId=
(_a2=env.baseId)!==null&&_a2!==void 0?_a2:(0,resolve_1.normalizeId)(schema?.[env.schemaId||"$id"]),this.schemaPath=env.schemaPath,this.localRefs=env.localRefs,this.
meta=env.meta,this.$async=schema?.$async,this.refs={}}};exports.SchemaEnv=SchemaEnv;function compileSchema(sch){let _sch=getCompilingSchema.call(this,sch);if(_sch)
return _sch;let rootId=(0,resolve_1.getFullPath)(this.opts.uriResolver,sch.root.baseId),{es5,lines}=this.opts.code,{ownProperties}=this.opts,gen=new codegen_1.CodeGen(
this.scope,{es5,lines,ownProperties}),_ValidationError;sch.$async&&(_ValidationError=gen.scopeValue("Error",{ref:validation_error_1.default,code:(0,codegen_1._)`require("ajv/dist/runtime/validation_error").default`}));
let validateName=gen.scopeName("validate");sch.validateName=validateName;let schemaCxt={gen,allErrors:this.opts.allErrors,data:names_1.default.data,parentData:names_1.
default.parentData,parentDataProperty:names_1.default.parentDataProperty,dataNames:[names_1.default.data],dataPathArr:[codegen_1.nil],dataLevel:0,dataTypes:[],definedProperties:new Set,
topSchemaRef:gen.scopeValue("schema",this.opts.code.source===!0?{ref:sch.schema,code:(0,codegen_1.stringify)(sch.schema)}:{ref:sch.schema}),validateName,ValidationError:_ValidationError,
schema:sch.schema,schemaEnv:sch,rootId,baseId:sch.baseId||rootId,schemaPath:codegen_1.nil,errSchemaPath:sch.schemaPath||(this.opts.jtd?"":"#"),errorPath:(0,codegen_1.
_)`""`,opts:this.opts,self:this},sourceCode;try{this._compilations.add(sch),(0,validate_1.validateFunctionCode)(schemaCxt),gen.optimize(this.opts.code.optimize);
let validateCode=gen.toString();sourceCode=`${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`,this.opts.code.process&&(sourceCode=this.opts.code.process(
sourceCode,sch));let validate2=new Function(`${names_1.default.self}`,`${names_1.default.scope}`,sourceCode)(this,this.scope.get());if(this.scope.value(validateName,
{ref:validate2}),validate2.errors=null,validate2.schema=sch.schema,validate2.schemaEnv=sch,sch.$async&&(validate2.$async=!0),this.opts.code.source===!0&&(validate2.
source={validateName,validateCode,scopeValues:gen._values}),this.opts.unevaluated){let{props,items}=schemaCxt;validate2.evaluated={props:props instanceof codegen_1.
Name?void 0:props,items:items instanceof codegen_1.Name?void 0:items,dynamicProps:props instanceof codegen_1.Name,dynamicItems:items instanceof codegen_1.Name},
validate2.source&&(validate2.source.evaluated=(0,codegen_1.stringify)(validate2.evaluated))}return sch.validate=validate2,sch}catch(e){throw delete sch.validate,
delete sch.validateName,sourceCode&&this.logger.error("Error compiling schema, function code:",sourceCode),e}finally{this._compilations.delete(sch)}}exports.compileSchema=
compileSchema;function resolveRef(root,baseId,ref){var _a2;ref=(0,resolve_1.resolveUrl)(this.opts.uriResolver,baseId,ref);let schOrFunc=root.refs[ref];if(schOrFunc)
return schOrFunc;let _sch=resolve5.call(this,root,ref);if(_sch===void 0){let schema=(_a2=root.localRefs)===null||_a2===void 0?void 0:_a2[ref],{schemaId}=this.opts;
schema&&(_sch=new SchemaEnv({schema,schemaId,root,baseId}))}if(_sch!==void 0)return root.refs[ref]=inlineOrCompile.call(this,_sch)}exports.resolveRef=resolveRef;
function inlineOrCompile(sch){return(0,resolve_1.inlineRef)(sch.schema,this.opts.inlineRefs)?sch.schema:sch.validate?sch:compileSchema.call(this,sch)}function getCompilingSchema(schEnv){
for(let sch of this._compilations)if(sameSchemaEnv(sch,schEnv))return sch}exports.getCompilingSchema=getCompilingSchema;function sameSchemaEnv(s1,s2){return s1.
schema===s2.schema&&s1.root===s2.root&&s1.baseId===s2.baseId}function resolve5(root,ref){let sch;for(;typeof(sch=this.refs[ref])=="string";)ref=sch;return sch||
this.schemas[ref]||resolveSchema.call(this,root,ref)}function resolveSchema(root,ref){let p=this.opts.uriResolver.parse(ref),refPath=(0,resolve_1._getFullPath)(
this.opts.uriResolver,p),baseId=(0,resolve_1.getFullPath)(this.opts.uriResolver,root.baseId,void 0);if(Object.keys(root.schema).length>0&&refPath===baseId)return getJsonPointer.
call(this,p,root);let id=(0,resolve_1.normalizeId)(refPath),schOrRef=this.refs[id]||this.schemas[id];if(typeof schOrRef=="string"){let sch=resolveSchema.call(this,
root,schOrRef);return typeof sch?.schema!="object"?void 0:getJsonPointer.call(this,p,sch)}if(typeof schOrRef?.schema=="object"){if(schOrRef.validate||compileSchema.
call(this,schOrRef),id===(0,resolve_1.normalizeId)(ref)){let{schema}=schOrRef,{schemaId}=this.opts,schId=schema[schemaId];return schId&&(baseId=(0,resolve_1.resolveUrl)(
this.opts.uriResolver,baseId,schId)),new SchemaEnv({schema,schemaId,root,baseId})}return getJsonPointer.call(this,p,schOrRef)}}exports.resolveSchema=resolveSchema;
var PREVENT_SCOPE_CHANGE=new Set(["properties","patternProperties","enum","dependencies","definitions"]);function getJsonPointer(parsedRef,{baseId,schema,root}){
var _a2;if(((_a2=parsedRef.fragment)===null||_a2===void 0?void 0:_a2[0])!=="/")return;for(let part of parsedRef.fragment.slice(1).split("/")){if(typeof schema==
"boolean")return;let partSchema=schema[(0,util_1.unescapeFragment)(part)];if(partSchema===void 0)return;schema=partSchema;let schId=typeof schema=="object"&&schema[this.
opts.schemaId];!PREVENT_SCOPE_CHANGE.has(part)&&schId&&(baseId=(0,resolve_1.resolveUrl)(this.opts.uriResolver,baseId,schId))}let env;if(typeof schema!="boolean"&&
schema.$ref&&!(0,util_1.schemaHasRulesButRef)(schema,this.RULES)){let $ref=(0,resolve_1.resolveUrl)(this.opts.uriResolver,baseId,schema.$ref);env=resolveSchema.
call(this,root,$ref)}let{schemaId}=this.opts;if(env=env||new SchemaEnv({schema,schemaId,root,baseId}),env.schema!==env.root.schema)return env}}});var require_data=__commonJS({"node_modules/ajv/dist/refs/data.json"(exports,module){module.exports={$id:"https://raw.githubusercontent.com/ajv-validator/ajv/mas\
ter/lib/refs/data.json#",description:"Meta-schema for $data reference (JSON AnySchema extension proposal)",type:"object",required:["$data"],properties:{$data:{type:"\
string",anyOf:[{format:"relative-json-pointer"},{format:"json-pointer"}]}},additionalProperties:!1}}});var require_utils=__commonJS({"node_modules/fast-uri/lib/utils.js"(exports,module){"use strict";var isUUID=RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu),
isIPv4=RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u),isPort=RegExp.prototype.test.bind(
/^\d*$/u),isHexPair=RegExp.prototype.test.bind(/^[\da-f]{2}$/iu),isUnreserved=RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu),isPathCharacter=RegExp.prototype.test.
bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u),isQueryFragmentCharacter=RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u),isUserinfoCharacter=RegExp.prototype.
test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u),BYTE_HEX=new Array(256);{let HEX_DIGITS="0123456789ABCDEF";for(let i2=0;i2<256;i2++)BYTE_HEX[i2]="%"+HEX_DIGITS[i2>>
4]+HEX_DIGITS[i2&15]}function percentEncodeNonAscii(cp){return cp<2048?BYTE_HEX[192|cp>>6]+BYTE_HEX[128|cp&63]:cp<65536?BYTE_HEX[224|cp>>12]+BYTE_HEX[128|cp>>6&
63]+BYTE_HEX[128|cp&63]:BYTE_HEX[240|cp>>18]+BYTE_HEX[128|cp>>12&63]+BYTE_HEX[128|cp>>6&63]+BYTE_HEX[128|cp&63]}function stringArrayToHexStripped(input){let acc="",
code=0,i2=0;for(i2=0;i2<input.length;i2++)if(code=input[i2].charCodeAt(0),code!==48){if(!(code>=48&&code<=57||code>=65&&code<=70||code>=97&&code<=102))return"";
acc+=input[i2];break}for(i2+=1;i2<input.length;i2++){if(code=input[i2].charCodeAt(0),!(code>=48&&code<=57||code>=65&&code<=70||code>=97&&code<=102))return"";acc+=
input[i2]}return acc}var isHextet=RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/),isIPvFuture=RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/),
isZoneCharacter=RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/),nonSimpleDomain=RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);function isZoneIdentifier(zone){
if(zone.length===0)return!1;for(let i2=0;i2<zone.length;i2++)if(!isZoneCharacter(zone[i2])){if(zone[i2]==="%"&&i2+2<zone.length&&isHexPair(zone.slice(i2+1,i2+3))){
i2+=2;continue}return!1}return!0}function compressIPv6ZeroRun(hextets){let bestStart=-1,bestLength=0,runStart=-1,runLength=0;for(let i2=0;i2<hextets.length;i2++)
hextets[i2]==="0"?(runStart===-1&&(runStart=i2),runLength++,runLength>bestLength&&(bestLength=runLength,bestStart=runStart)):(runStart=-1,runLength=0);if(bestLength<
2)return hextets.join(":");let head=hextets.slice(0,bestStart).join(":"),tail=hextets.slice(bestStart+bestLength).join(":");return head+"::"+tail}function normalizeIPv6Address(input){
let compression=input.indexOf("::");if(compression!==-1&&input.indexOf("::",compression+1)!==-1)return;let left=compression===-1?input.split(":"):input.slice(0,
compression).split(":"),right=compression===-1?[]:input.slice(compression+2).split(":");compression!==-1&&(left.length===1&&left[0]===""&&(left.length=0),right.
length===1&&right[0]===""&&(right.length=0));let parts=left.concat(right),hextetCount=0;for(let i2=0;i2<parts.length;i2++){let part=parts[i2];if(part==="")return;
if(part.indexOf(".")!==-1){if(i2!==parts.length-1||compression!==-1&&right.length===0||!isIPv4(part))return;hextetCount+=2;continue}if(!isHextet(part))return;parts[i2]=
parseInt(part,16).toString(16),hextetCount++}if(compression===-1)return hextetCount!==8?void 0:compressIPv6ZeroRun(parts);if(hextetCount>=8)return;let expanded=parts.
slice(0,left.length);for(let i2=hextetCount;i2<8;i2++)expanded.push("0");for(let i2=left.length;i2<parts.length;i2++)expanded.push(parts[i2]);return compressIPv6ZeroRun(
expanded)}function normalizeIPv6(host){let bracketed=host[0]==="["&&host[host.length-1]==="]";if((host[0]==="["||host[host.length-1]==="]")&&!bracketed)return{host,
isIPV6:!1,error:!0};let input=bracketed?host.slice(1,-1):host;if(bracketed&&isIPvFuture(input))return input=input.toLowerCase(),{host:`[${input}]`,escapedHost:input,
isIPV6:!1,isIPVFuture:!0};if(findToken(input,":")<2)return{host,isIPV6:!1,error:bracketed};let zoneIdentifier="",zoneSeparator=input.indexOf("%");if(zoneSeparator!==
-1){let separatorLength=input.slice(zoneSeparator,zoneSeparator+3).toLowerCase()==="%25"?3:1;if(zoneIdentifier=input.slice(zoneSeparator+separatorLength),!isZoneIdentifier(
zoneIdentifier))return{host,isIPV6:!1,error:!0};input=input.slice(0,zoneSeparator)}let address=normalizeIPv6Address(input);return address===void 0?{host,isIPV6:!1,
error:!0}:{host:address+(zoneIdentifier?"%"+zoneIdentifier:""),escapedHost:address+(zoneIdentifier?"%25"+zoneIdentifier:""),isIPV6:!0}}function findToken(str,token2){
let ind=0;for(let i2=0;i2<str.length;i2++)str[i2]===token2&&ind++;return ind}function removeDotSegments(path6){let input=path6,output=[],nextSlash=-1,len=0;for(;len=
input.length;){if(len===1){if(input===".")break;if(input==="/"){output.push("/");break}else{output.push(input);break}}else if(len===2){if(input[0]==="."){if(input[1]===
".")break;if(input[1]==="/"){input=input.slice(2);continue}}else if(input[0]==="/"&&(input[1]==="."||input[1]==="/")){output.push("/");break}}else if(len===3&&input===
"/.."){output.length!==0&&output.pop(),output.push("/");break}if(input[0]==="."){if(input[1]==="."){if(input[2]==="/"){input=input.slice(3);continue}}else if(input[1]===
"/"){input=input.slice(2);continue}}else if(input[0]==="/"&&input[1]==="."){if(input[2]==="/"){input=input.slice(2);continue}else if(input[2]==="."&&input[3]===
"/"){input=input.slice(3),output.length!==0&&output.pop();continue}}if((nextSlash=input.indexOf("/",1))===-1){output.push(input);break}else output.push(input.slice(
0,nextSlash)),input=input.slice(nextSlash)}return output.join("")}function removeDotSegmentsRelative(path6){if(path6===""||path6[0]==="/")return removeDotSegments(
path6);let segments=path6.split("/"),last=segments.length-1,output=[],trailingDirectory=!1;for(let i2=0;i2<=last;i2++){let segment=segments[i2];segment==="."||segment===
".."?(segment===".."&&(output.length!==0&&output[output.length-1]!==".."?output.pop():output.push("..")),trailingDirectory=i2===last):output.push(segment)}return trailingDirectory&&
output[output.length-1]!==".."&&output.push(""),(output.length===0||output[0]===""||output[0].includes(":"))&&output.unshift("."),output.join("/")}var HOST_DELIMS={
"@":"%40","/":"%2F","?":"%3F","#":"%23",":":"%3A"},HOST_DELIM_RE=/[@/?#:]/g,HOST_DELIM_NO_COLON_RE=/[@/?#]/g;function reescapeHostDelimiters(host,isIP){let re=isIP?
HOST_DELIM_NO_COLON_RE:HOST_DELIM_RE;return re.lastIndex=0,host.replace(re,ch=>HOST_DELIMS[ch])}function normalizePercentEncoding(input,decodeUnreserved=!1){if(input.
indexOf("%")===-1)return input;let output="";for(let i2=0;i2<input.length;i2++){if(input[i2]==="%"&&i2+2<input.length){let hex2=input.slice(i2+1,i2+3);if(isHexPair(
hex2)){let normalizedHex=hex2.toUpperCase(),decoded=String.fromCharCode(parseInt(normalizedHex,16));decodeUnreserved&&isUnreserved(decoded)?output+=decoded:output+=
"%"+normalizedHex,i2+=2;continue}}output+=input[i2]}return output}function normalizePathEncoding(input){let output="";for(let i2=0;i2<input.length;i2++){let ch=input[i2];
if(ch==="%"&&i2+2<input.length){let hex2=input.slice(i2+1,i2+3);if(isHexPair(hex2)){let normalizedHex=hex2.toUpperCase(),decoded=String.fromCharCode(parseInt(normalizedHex,
16));decoded!=="."&&isUnreserved(decoded)?output+=decoded:output+="%"+normalizedHex,i2+=2;continue}}if(isPathCharacter(ch))output+=ch;else{let code=input.charCodeAt(
i2);if(code<128)output+=isEscapeSafe(code)?ch:BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&i2+1<input.
length){let low=input.charCodeAt(i2+1);low>=56320&&low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i2++):output+=percentEncodeNonAscii(
65533)}else output+=percentEncodeNonAscii(65533)}}return output}function serializePathEncoding(input,pathNoScheme=!1){let output="",firstSegment=pathNoScheme&&input[0]!==
"/";for(let i2=0;i2<input.length;i2++){let ch=input[i2];if(ch==="%"&&i2+2<input.length){let hex2=input.slice(i2+1,i2+3);if(isHexPair(hex2)){output+="%"+hex2.toUpperCase(),
i2+=2;continue}}if(ch==="/"&&(firstSegment=!1),isPathCharacter(ch)&&(ch!==":"||!firstSegment))output+=ch;else{let code=input.charCodeAt(i2);if(code<128)output+=
BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&i2+1<input.length){let low=input.charCodeAt(i2+1);low>=56320&&
low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i2++):output+=percentEncodeNonAscii(65533)}else output+=percentEncodeNonAscii(65533)}}
return output}function encodeComponent(input,isAllowed){let output="";for(let i2=0;i2<input.length;i2++){let ch=input[i2];if(ch==="%"&&i2+2<input.length){let hex2=input.
slice(i2+1,i2+3);if(isHexPair(hex2)){output+="%"+hex2.toUpperCase(),i2+=2;continue}}if(isAllowed(ch))output+=ch;else{let code=input.charCodeAt(i2);if(code<128)output+=
BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&i2+1<input.length){let low=input.charCodeAt(i2+1);low>=56320&&
low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i2++):output+=percentEncodeNonAscii(65533)}else output+=percentEncodeNonAscii(65533)}}
return output}function encodeUserinfo(input){return encodeComponent(input,isUserinfoCharacter)}function encodeQuery(input){return encodeComponent(input,isQueryFragmentCharacter)}
function encodeFragment(input){return encodeComponent(input,isQueryFragmentCharacter)}function isEscapeSafe(cp){return cp>=48&&cp<=57||cp>=65&&cp<=90||cp>=97&&cp<=
122||cp===42||cp===43||cp===45||cp===46||cp===47||cp===64||cp===95}function normalizeQueryFragmentEncoding(input){let output="";for(let i2=0;i2<input.length;i2++){
let ch=input[i2];if(ch==="%"&&i2+2<input.length){let hex2=input.slice(i2+1,i2+3);if(isHexPair(hex2)){let normalizedHex=hex2.toUpperCase(),decoded=String.fromCharCode(
parseInt(normalizedHex,16));isUnreserved(decoded)?output+=decoded:output+="%"+normalizedHex,i2+=2;continue}}if(isQueryFragmentCharacter(ch))output+=ch;else{let code=input.
charCodeAt(i2);if(code<128)output+=isEscapeSafe(code)?ch:BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&
i2+1<input.length){let low=input.charCodeAt(i2+1);low>=56320&&low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i2++):output+=percentEncodeNonAscii(
65533)}else output+=percentEncodeNonAscii(65533)}}return output}function escapePreservingEscapes(input){let output="";for(let i2=0;i2<input.length;i2++){if(input[i2]===
"%"&&i2+2<input.length){let hex2=input.slice(i2+1,i2+3);if(isHexPair(hex2)){output+="%"+hex2.toUpperCase(),i2+=2;continue}}output+=escape(input[i2])}return output}
function recomposeAuthority(component){let uriTokens=[];if(component.userinfo!==void 0&&(uriTokens.push(encodeUserinfo(component.userinfo)),uriTokens.push("@")),
component.host!==void 0){let host=component.host;if(!isIPv4(host)){let ipV6res=normalizeIPv6(host);ipV6res.isIPV6!==!0&&ipV6res.isIPVFuture!==!0&&(host=normalizePercentEncoding(
host,!0),ipV6res=normalizeIPv6(host)),ipV6res.isIPV6===!0||ipV6res.isIPVFuture===!0?host=`[${ipV6res.escapedHost}]`:host=reescapeHostDelimiters(host,!1)}uriTokens.
push(host)}if(typeof component.port=="number"||typeof component.port=="string"){let port=String(component.port);if(!isPort(port))throw new TypeError("URI port i\
s malformed.");uriTokens.push(":"),uriTokens.push(port)}return uriTokens.length?uriTokens.join(""):void 0}module.exports={nonSimpleDomain,recomposeAuthority,reescapeHostDelimiters,
normalizePercentEncoding,normalizePathEncoding,serializePathEncoding,normalizeQueryFragmentEncoding,encodeUserinfo,encodeQuery,encodeFragment,escapePreservingEscapes,
removeDotSegments,removeDotSegmentsRelative,isIPv4,isUUID,normalizeIPv6,stringArrayToHexStripped}}});var require_schemes=__commonJS({"node_modules/fast-uri/lib/schemes.js"(exports,module){"use strict";var{isUUID}=require_utils(),URN_REG=/^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu,
supportedSchemeNames=["http","https","ws","wss","urn","urn:uuid"];function isValidSchemeName(name){return supportedSchemeNames.indexOf(name)!==-1}function wsIsSecure(wsComponent){
return wsComponent.secure===!0?!0:wsComponent.secure===!1?!1:wsComponent.scheme?wsComponent.scheme.length===3&&(wsComponent.scheme[0]==="w"||wsComponent.scheme[0]===
"W")&&(wsComponent.scheme[1]==="s"||wsComponent.scheme[1]==="S")&&(wsComponent.scheme[2]==="s"||wsComponent.scheme[2]==="S"):!1}function httpParse(component){return component.
host||(component.error=component.error||"HTTP URIs must have a host."),component}function httpSerialize(component){let secure=String(component.scheme).toLowerCase()===
"https";return(component.port===(secure?443:80)||component.port==="")&&(component.port=void 0),component.path||(component.path="/"),component}function wsParse(wsComponent){
return wsComponent.secure=wsIsSecure(wsComponent),wsComponent.resourceName=(wsComponent.path||"/")+(wsComponent.query?"?"+wsComponent.query:""),wsComponent.path=
void 0,wsComponent.query=void 0,wsComponent}function wsSerialize(wsComponent){if((wsComponent.port===(wsIsSecure(wsComponent)?443:80)||wsComponent.port==="")&&(wsComponent.
port=void 0),typeof wsComponent.secure=="boolean"&&(wsComponent.scheme=wsComponent.secure?"wss":"ws",wsComponent.secure=void 0),wsComponent.resourceName){let queryIndex=wsComponent.
resourceName.indexOf("?"),path6=queryIndex===-1?wsComponent.resourceName:wsComponent.resourceName.slice(0,queryIndex);wsComponent.path=path6&&path6!=="/"?path6:
void 0,wsComponent.query=queryIndex===-1?void 0:wsComponent.resourceName.slice(queryIndex+1),wsComponent.resourceName=void 0}return wsComponent.fragment=void 0,
wsComponent}function urnParse(urnComponent,options){if(!urnComponent.path)return urnComponent.error="URN can not be parsed",urnComponent;let matches=urnComponent.
path.match(URN_REG);if(matches&&matches[0]===urnComponent.path){let scheme=options.scheme||urnComponent.scheme||"urn";urnComponent.nid=matches[1].toLowerCase(),
urnComponent.nss=matches[2];let urnScheme=`${scheme}:${options.nid||urnComponent.nid}`,schemeHandler=getSchemeHandler(urnScheme);urnComponent.path=void 0,schemeHandler&&
(urnComponent=schemeHandler.parse(urnComponent,options))}else urnComponent.error=urnComponent.error||"URN can not be parsed.";return urnComponent}function urnSerialize(urnComponent,options){
if(urnComponent.nid===void 0)throw new Error("URN without nid cannot be serialized");let scheme=options.scheme||urnComponent.scheme||"urn",nid=urnComponent.nid.
toLowerCase(),urnScheme=`${scheme}:${options.nid||nid}`,schemeHandler=getSchemeHandler(urnScheme);schemeHandler&&(urnComponent=schemeHandler.serialize(urnComponent,
options));let uriComponent=urnComponent,nss=urnComponent.nss;return uriComponent.path=`${nid||options.nid}:${nss}`,options.skipEscape=!0,uriComponent}function urnuuidParse(urnComponent,options){
let uuidComponent=urnComponent;return uuidComponent.uuid=uuidComponent.nss,uuidComponent.nss=void 0,!options.tolerant&&(!uuidComponent.uuid||!isUUID(uuidComponent.
uuid))&&(uuidComponent.error=uuidComponent.error||"UUID is not valid."),uuidComponent}function urnuuidSerialize(uuidComponent){let urnComponent=uuidComponent;return urnComponent.
nss=(uuidComponent.uuid||"").toLowerCase(),urnComponent}var http={scheme:"http",domainHost:!0,parse:httpParse,serialize:httpSerialize},https={scheme:"https",domainHost:http.
domainHost,parse:httpParse,serialize:httpSerialize},ws={scheme:"ws",domainHost:!0,parse:wsParse,serialize:wsSerialize},wss={scheme:"wss",domainHost:ws.domainHost,
parse:ws.parse,serialize:ws.serialize},urn={scheme:"urn",parse:urnParse,serialize:urnSerialize,skipNormalize:!0},urnuuid={scheme:"urn:uuid",parse:urnuuidParse,serialize:urnuuidSerialize,
skipNormalize:!0},SCHEMES={http,https,ws,wss,urn,"urn:uuid":urnuuid};Object.setPrototypeOf(SCHEMES,null);function getSchemeHandler(scheme){return scheme&&(SCHEMES[scheme]||
SCHEMES[scheme.toLowerCase()])||void 0}module.exports={wsIsSecure,SCHEMES,isValidSchemeName,getSchemeHandler}}});var require_fast_uri=__commonJS({"node_modules/fast-uri/index.js"(exports,module){"use strict";var{normalizeIPv6,removeDotSegments,removeDotSegmentsRelative,recomposeAuthority,
normalizePercentEncoding,normalizePathEncoding,serializePathEncoding,normalizeQueryFragmentEncoding,encodeQuery,encodeFragment,reescapeHostDelimiters,isIPv4,nonSimpleDomain}=require_utils(),
{SCHEMES,getSchemeHandler}=require_schemes(),VALID_SCHEME=/^[A-Za-z][A-Za-z0-9+.-]*$/u,MALFORMED_SCHEME_ERROR="URI scheme is malformed.",MALFORMED_HOST_ERROR="U\
RI host is malformed.",FORBIDDEN_DOMAIN_HOST_CHARACTER=/[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;function validateScheme(scheme){let stringScheme=String(scheme);if(!VALID_SCHEME.
test(stringScheme))throw new TypeError(MALFORMED_SCHEME_ERROR);return stringScheme}function normalize(uri,options){return typeof uri=="string"?uri=normalizeString(
uri,options):typeof uri=="object"&&(uri=parse3(serialize2(uri,options),options)),uri}function resolve5(baseURI,relativeURI,options){let schemelessOptions=options?
Object.assign({scheme:"null"},options):{scheme:"null"},{parsed:baseParsed,malformedAuthorityOrPort:baseMalformed,malformedPercentEncoding:baseMalformedPercentEncoding,
malformedSchemeSpecific:baseMalformedSchemeSpecific,malformedHost:baseMalformedHost,malformedScheme:baseMalformedScheme}=parseWithStatus(baseURI,schemelessOptions),
{parsed:relativeParsed,malformedAuthorityOrPort:relativeMalformed,malformedPercentEncoding:relativeMalformedPercentEncoding,malformedSchemeSpecific:relativeMalformedSchemeSpecific,
malformedHost:relativeMalformedHost,malformedScheme:relativeMalformedScheme}=parseWithStatus(relativeURI,schemelessOptions);if(baseMalformed||relativeMalformed||
baseMalformedPercentEncoding||relativeMalformedPercentEncoding||baseMalformedSchemeSpecific||relativeMalformedSchemeSpecific||baseMalformedHost||relativeMalformedHost||
baseMalformedScheme||relativeMalformedScheme)throw new Error(baseParsed.error||relativeParsed.error||"URI is malformed.");let resolved2=resolveComponent(baseParsed,
relativeParsed,schemelessOptions,!0),resolvedSchemeHandler=getSchemeHandler(options&&options.scheme||resolved2.scheme),resolvedHost=resolved2.host,resolvedHostIsIP=resolvedHost!==
void 0&&resolvedHost!==""&&(isIPv4(resolvedHost)||normalizeIPv6(resolvedHost).isIPV6);if(hasForbiddenDomainHost(resolved2,options||{},resolvedSchemeHandler,resolvedHostIsIP))
throw new Error(MALFORMED_HOST_ERROR);canonicalizeHost(resolved2,options||{},resolvedSchemeHandler,resolvedHostIsIP);let encodedASCIIHost=resolvedHost&&resolvedHost.
indexOf("%")!==-1&&!new RegExp("\\P{ASCII}","u").test(resolvedHost);if(resolved2.error&&!encodedASCIIHost)throw new Error(resolved2.error);return schemelessOptions.
skipEscape=!0,serialize2(resolved2,schemelessOptions)}function resolveComponent(base,relative3,options,skipNormalization){let target={};if(skipNormalization||(base=
parse3(serialize2(base,options),options),relative3=parse3(serialize2(relative3,options),options)),options=options||{},!options.tolerant&&relative3.scheme)target.
scheme=relative3.scheme,target.userinfo=relative3.userinfo,target.host=relative3.host,target.port=relative3.port,target.path=removeDotSegments(relative3.path||""),
target.query=relative3.query;else{if(relative3.userinfo!==void 0||relative3.host!==void 0||relative3.port!==void 0)target.userinfo=relative3.userinfo,target.host=
relative3.host,target.port=relative3.port,target.path=removeDotSegments(relative3.path||""),target.query=relative3.query;else{if(!relative3.path)target.path=base.
path,relative3.query!==void 0?target.query=relative3.query:target.query=base.query;else{if(relative3.path[0]==="/")target.path=removeDotSegments(relative3.path);else{
let baseHasAuthority=base.userinfo!==void 0||base.host!==void 0||base.port!==void 0;baseHasAuthority&&!base.path?target.path="/"+relative3.path:base.path?target.
path=base.path.slice(0,base.path.lastIndexOf("/")+1)+relative3.path:target.path=relative3.path,target.path=base.scheme===void 0&&!baseHasAuthority&&target.path[0]!==
"/"?removeDotSegmentsRelative(target.path):removeDotSegments(target.path)}target.query=relative3.query}target.userinfo=base.userinfo,target.host=base.host,target.
port=base.port}target.scheme=base.scheme}return target.fragment=relative3.fragment,target}function equal(uriA,uriB,options){let normalizedA=normalizeComparableURI(
uriA,options),normalizedB=normalizeComparableURI(uriB,options);return normalizedA!==void 0&&normalizedB!==void 0&&normalizedA===normalizedB}function serialize2(cmpts,opts){
let component={host:cmpts.host,scheme:cmpts.scheme,userinfo:cmpts.userinfo,port:cmpts.port,path:cmpts.path,query:cmpts.query,nid:cmpts.nid,nss:cmpts.nss,uuid:cmpts.
uuid,fragment:cmpts.fragment,reference:cmpts.reference,resourceName:cmpts.resourceName,secure:cmpts.secure,error:""},options=Object.assign({},opts),uriTokens=[];
component.scheme&&(component.scheme=validateScheme(component.scheme));let schemeHandler=getSchemeHandler(options.scheme||component.scheme);schemeHandler&&schemeHandler.
serialize&&schemeHandler.serialize(component,options);let hasAuthority=component.userinfo!==void 0||component.host!==void 0||component.port!==void 0,schemelessReference=(component.
scheme===void 0||options.reference==="suffix")&&!hasAuthority,pathNoScheme=!options.skipEscape&&schemelessReference;component.path!==void 0&&(options.skipEscape?
component.path=normalizePercentEncoding(component.path):component.path=serializePathEncoding(component.path,pathNoScheme)),options.reference!=="suffix"&&component.
scheme&&(component.scheme=validateScheme(component.scheme),uriTokens.push(component.scheme,":"));let authority=recomposeAuthority(component);if(authority!==void 0&&
(options.reference!=="suffix"&&uriTokens.push("//"),uriTokens.push(authority),component.path&&component.path[0]!=="/"&&uriTokens.push("/")),component.path!==void 0){
let s=component.path;!options.absolutePath&&(!schemeHandler||!schemeHandler.absolutePath)&&(s=schemelessReference&&s[0]!=="/"?removeDotSegmentsRelative(s):removeDotSegments(
s)),schemelessReference&&(s=serializePathEncoding(s,!0)),authority===void 0&&s[0]==="/"&&s[1]==="/"&&(s="/%2F"+s.slice(2)),uriTokens.push(s)}return component.query!==
void 0&&uriTokens.push("?",encodeQuery(component.query)),component.fragment!==void 0&&uriTokens.push("#",encodeFragment(component.fragment)),uriTokens.join("")}
var URI_PARSE=/^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u,AUTHORITY_PREFIX=/^(?:[^#/:?]+:)?\/\/([^/?#]*)/,
AUTHORITY_INTRODUCER_REGION=/^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;function getParseError(parsed2,matches){if(matches[2]!==void 0&&parsed2.path&&parsed2.path[0]!=="/")
return'URI path must start with "/" when authority is present.';if(typeof parsed2.port=="number"&&(parsed2.port<0||parsed2.port>65535))return"URI port is malfor\
med."}function hasMalformedPercentEncoding(component){if(component===void 0)return!1;let percent=component.indexOf("%");for(;percent!==-1;){if(percent+2>=component.
length||!/^[\da-f]{2}$/iu.test(component.slice(percent+1,percent+3)))return!0;percent=component.indexOf("%",percent+3)}return!1}function isIPLiteral(host){return host[0]===
"["&&host[host.length-1]==="]"}function hasMalformedComponentPercentEncoding(matches){let host=matches[4];return hasMalformedPercentEncoding(matches[3])||host!==
void 0&&!isIPLiteral(host)&&hasMalformedPercentEncoding(host)||hasMalformedPercentEncoding(matches[6])||hasMalformedPercentEncoding(matches[7])||hasMalformedPercentEncoding(
matches[8])}function canonicalizeHost(parsed2,options,schemeHandler,isIP){if(hasForbiddenDomainHost(parsed2,options,schemeHandler,isIP))return parsed2.error=parsed2.
error||MALFORMED_HOST_ERROR,!0;if(!options.unicodeSupport&&(!schemeHandler||!schemeHandler.unicodeSupport)&&parsed2.host&&!isIPLiteral(parsed2.host)&&(options.domainHost||
schemeHandler&&schemeHandler.domainHost)&&isIP===!1&&nonSimpleDomain(parsed2.host)){let url;try{url=new URL("http://"+parsed2.host)}catch(e){return parsed2.error=
parsed2.error||"Host's domain name can not be converted to ASCII: "+e,!0}if(!isHostOnlyURL(url))return parsed2.error=parsed2.error||MALFORMED_HOST_ERROR,!0;parsed2.
host=url.hostname}return!1}function hasForbiddenDomainHost(parsed2,options,schemeHandler,isIP){return!!(parsed2.host&&isIP===!1&&!isIPLiteral(parsed2.host)&&(options.
domainHost||schemeHandler&&schemeHandler.domainHost)&&FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed2.host))}function isHostOnlyURL(url){return url.username===""&&
url.password===""&&url.port===""&&url.pathname==="/"&&url.search===""&&url.hash===""&&url.hostname!==""}function parseWithStatus(uri,opts){let options=Object.assign(
{},opts),parsed2={scheme:void 0,userinfo:void 0,host:"",port:void 0,path:"",query:void 0,fragment:void 0},malformedAuthorityOrPort=!1,malformedPercentEncoding=!1,
malformedSchemeSpecific=!1,malformedHost=!1,malformedIPLiteral=!1,malformedScheme=!1,isIP=!1;options.reference==="suffix"&&(options.scheme?uri=options.scheme+":"+
uri:uri="//"+uri);let authorityMatch=uri.match(AUTHORITY_PREFIX);authorityMatch!==null&&authorityMatch[1].indexOf("\\")!==-1&&(parsed2.error="URI authority must\
 not contain a literal backslash.",malformedAuthorityOrPort=!0);let introducerMatch=uri.match(AUTHORITY_INTRODUCER_REGION);if(introducerMatch!==null){let region=introducerMatch[1],
normalizedRegion=region.replace(/[\t\n\r]/g,"");normalizedRegion.length>=2&&(normalizedRegion.slice(0,2)!=="//"?(parsed2.error=parsed2.error||"URI authority mus\
t not contain a literal backslash.",malformedAuthorityOrPort=!0):region.length!==normalizedRegion.length&&(parsed2.error=parsed2.error||"URI authority introduce\
r must not contain whitespace.",malformedAuthorityOrPort=!0))}let matches=uri.match(URI_PARSE);if(matches){parsed2.scheme=matches[1],parsed2.userinfo=matches[3],
parsed2.host=matches[4],parsed2.port=parseInt(matches[5],10),parsed2.path=matches[6]||"",parsed2.query=matches[7],parsed2.fragment=matches[8],parsed2.scheme!==void 0&&
(VALID_SCHEME.test(parsed2.scheme)?parsed2.scheme=parsed2.scheme.toLowerCase():(parsed2.error=parsed2.error||MALFORMED_SCHEME_ERROR,malformedScheme=!0)),malformedPercentEncoding=
hasMalformedComponentPercentEncoding(matches),malformedPercentEncoding&&(parsed2.error=parsed2.error||"URI contains malformed percent-encoding."),isNaN(parsed2.
port)&&(parsed2.port=matches[5]);let parseError=getParseError(parsed2,matches);if(parseError!==void 0&&(parsed2.error=parsed2.error||parseError,malformedAuthorityOrPort=
!0),parsed2.host)if(isIPv4(parsed2.host)===!1){let bracketedIPLiteral=isIPLiteral(parsed2.host),hasIPLiteralBracket=parsed2.host.indexOf("[")!==-1||parsed2.host.
indexOf("]")!==-1,ipv6result=normalizeIPv6(parsed2.host);isIP=ipv6result.isIPV6||ipv6result.isIPVFuture===!0,malformedIPLiteral=hasIPLiteralBracket&&(!bracketedIPLiteral||
ipv6result.error===!0),parsed2.host=isIP?ipv6result.host:ipv6result.host.toLowerCase(),malformedIPLiteral&&(parsed2.error=parsed2.error||MALFORMED_HOST_ERROR,malformedAuthorityOrPort=
!0)}else isIP=!0;parsed2.scheme===void 0&&parsed2.userinfo===void 0&&parsed2.host===void 0&&parsed2.port===void 0&&parsed2.query===void 0&&!parsed2.path?parsed2.
reference="same-document":parsed2.scheme===void 0?parsed2.reference="relative":parsed2.fragment===void 0?parsed2.reference="absolute":parsed2.reference="uri",options.
reference&&options.reference!=="suffix"&&options.reference!==parsed2.reference&&(parsed2.error=parsed2.error||"URI is not a "+options.reference+" reference.");let schemeHandler=getSchemeHandler(
options.scheme||parsed2.scheme);if(malformedIPLiteral||(malformedHost=canonicalizeHost(parsed2,options,schemeHandler,isIP)),uri.indexOf("%")!==-1&&parsed2.host!==
void 0&&!malformedIPLiteral){let host=isIP?parsed2.host:normalizePercentEncoding(parsed2.host,!0);isIP||(host=normalizePercentEncoding(host.toLowerCase())),parsed2.
host=isIP||options.scheme!=="null"?reescapeHostDelimiters(host,isIP):host}(!schemeHandler||schemeHandler&&!schemeHandler.skipNormalize)&&(parsed2.path&&(parsed2.
path=normalizePathEncoding(parsed2.path)),parsed2.query&&(parsed2.query=normalizeQueryFragmentEncoding(parsed2.query)),parsed2.fragment&&(parsed2.fragment=normalizeQueryFragmentEncoding(
parsed2.fragment))),schemeHandler&&schemeHandler.parse&&(schemeHandler.parse(parsed2,options),schemeHandler===SCHEMES.urn&&parsed2.nid===void 0&&(malformedSchemeSpecific=
!0))}else parsed2.error=parsed2.error||"URI can not be parsed.";return{parsed:parsed2,malformedAuthorityOrPort,malformedPercentEncoding,malformedSchemeSpecific,
malformedHost,malformedScheme}}function parse3(uri,opts){return parseWithStatus(uri,opts).parsed}function normalizeString(uri,opts){return normalizeStringWithStatus(
uri,opts).normalized}function normalizeStringWithStatus(uri,opts){let{parsed:parsed2,malformedAuthorityOrPort,malformedPercentEncoding,malformedSchemeSpecific,malformedHost,
malformedScheme}=parseWithStatus(uri,opts);return{normalized:malformedAuthorityOrPort||malformedPercentEncoding||malformedSchemeSpecific||malformedHost||malformedScheme?
uri:serialize2(parsed2,opts),malformedAuthorityOrPort,malformedPercentEncoding,malformedSchemeSpecific,malformedHost,malformedScheme}}function normalizeComparableURI(uri,opts){
if(typeof uri!="string"&&typeof uri!="object")return;let value;try{value=typeof uri=="string"?uri:serialize2(uri,opts)}catch{return}let{normalized,malformedAuthorityOrPort,
malformedPercentEncoding,malformedSchemeSpecific,malformedHost,malformedScheme}=normalizeStringWithStatus(value,opts);return malformedAuthorityOrPort||malformedPercentEncoding||
malformedSchemeSpecific||malformedHost||malformedScheme?void 0:normalized}var fastUri={SCHEMES,normalize,resolve:resolve5,resolveComponent,equal,serialize:serialize2,
parse:parse3};module.exports=fastUri;module.exports.default=fastUri;module.exports.fastUri=fastUri}});var require_uri=__commonJS({"node_modules/ajv/dist/runtime/uri.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var uri=require_fast_uri();
uri.code='require("ajv/dist/runtime/uri").default';exports.default=uri}});var require_core=__commonJS({"node_modules/ajv/dist/core.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.CodeGen=exports.
Name=exports.nil=exports.stringify=exports.str=exports._=exports.KeywordCxt=void 0;var validate_1=require_validate();Object.defineProperty(exports,"KeywordCxt",
{enumerable:!0,get:function(){return validate_1.KeywordCxt}});var codegen_1=require_codegen();Object.defineProperty(exports,"_",{enumerable:!0,get:function(){return codegen_1.
_}});Object.defineProperty(exports,"str",{enumerable:!0,get:function(){return codegen_1.str}});Object.defineProperty(exports,"stringify",{enumerable:!0,get:function(){
return codegen_1.stringify}});Object.defineProperty(exports,"nil",{enumerable:!0,get:function(){return codegen_1.nil}});Object.defineProperty(exports,"Name",{enumerable:!0,
get:function(){return codegen_1.Name}});Object.defineProperty(exports,"CodeGen",{enumerable:!0,get:function(){return codegen_1.CodeGen}});var validation_error_1=require_validation_error(),
ref_error_1=require_ref_error(),rules_1=require_rules(),compile_1=require_compile(),codegen_2=require_codegen(),resolve_1=require_resolve(),dataType_1=require_dataType(),
util_1=require_util(),$dataRefSchema=require_data(),uri_1=require_uri(),defaultRegExp=(str,flags)=>new RegExp(str,flags);defaultRegExp.code="new RegExp";var META_IGNORE_OPTIONS=[
"removeAdditional","useDefaults","coerceTypes"],EXT_SCOPE_NAMES=new Set(["validate","serialize","parse","wrapper","root","schema","keyword","pattern","formats",
"validate$data","func","obj","Error"]),removedOptions={errorDataPath:"",format:"`validateFormats: false` can be used instead.",nullable:'"nullable" keyword is s\
upported by default.',jsonPointers:"Deprecated jsPropertySyntax can be used instead.",extendRefs:"Deprecated ignoreKeywordsWithRef can be used instead.",missingRefs:"\
Pass empty schema with $id that should be ignored to ajv.addSchema.",processCode:"Use option `code: {process: (code, schemaEnv: object) => string}`",sourceCode:"\
Use option `code: {source: true}`",strictDefaults:"It is default now, see option `strict`.",strictKeywords:"It is default now, see option `strict`.",uniqueItems:'\
"uniqueItems" keyword is always validated.',unknownFormats:"Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",cache:"Map is used as \
cache, schema object as key.",serialize:"Map is used as cache, schema object as key.",ajvErrors:"It is default now."},deprecatedOptions={ignoreKeywordsWithRef:"",
jsPropertySyntax:"",unicode:'"minLength"/"maxLength" account for unicode characters by default.'},MAX_EXPRESSION=200;function requiredOptions(o2){var _a2,_b,_c,
_d,_e,_f,_g,_h,_j,_k,_l,_m,_o,_p,_q,_r,_s,_t,_u,_v,_w,_x,_y,_z,_0;let s=o2.strict,_optz=(_a2=o2.code)===null||_a2===void 0?void 0:_a2.optimize,optimize=_optz===
!0||_optz===void 0?1:_optz||0,regExp=(_c=(_b=o2.code)===null||_b===void 0?void 0:_b.regExp)!==null&&_c!==void 0?_c:defaultRegExp,uriResolver=(_d=o2.uriResolver)!==
null&&_d!==void 0?_d:uri_1.default;return{strictSchema:(_f=(_e=o2.strictSchema)!==null&&_e!==void 0?_e:s)!==null&&_f!==void 0?_f:!0,strictNumbers:(_h=(_g=o2.strictNumbers)!==
null&&_g!==void 0?_g:s)!==null&&_h!==void 0?_h:!0,strictTypes:(_k=(_j=o2.strictTypes)!==null&&_j!==void 0?_j:s)!==null&&_k!==void 0?_k:"log",strictTuples:(_m=(_l=
o2.strictTuples)!==null&&_l!==void 0?_l:s)!==null&&_m!==void 0?_m:"log",strictRequired:(_p=(_o=o2.strictRequired)!==null&&_o!==void 0?_o:s)!==null&&_p!==void 0?
_p:!1,code:o2.code?{...o2.code,optimize,regExp}:{optimize,regExp},loopRequired:(_q=o2.loopRequired)!==null&&_q!==void 0?_q:MAX_EXPRESSION,loopEnum:(_r=o2.loopEnum)!==
null&&_r!==void 0?_r:MAX_EXPRESSION,meta:(_s=o2.meta)!==null&&_s!==void 0?_s:!0,messages:(_t=o2.messages)!==null&&_t!==void 0?_t:!0,inlineRefs:(_u=o2.inlineRefs)!==
null&&_u!==void 0?_u:!0,schemaId:(_v=o2.schemaId)!==null&&_v!==void 0?_v:"$id",addUsedSchema:(_w=o2.addUsedSchema)!==null&&_w!==void 0?_w:!0,validateSchema:(_x=
o2.validateSchema)!==null&&_x!==void 0?_x:!0,validateFormats:(_y=o2.validateFormats)!==null&&_y!==void 0?_y:!0,unicodeRegExp:(_z=o2.unicodeRegExp)!==null&&_z!==
void 0?_z:!0,int32range:(_0=o2.int32range)!==null&&_0!==void 0?_0:!0,uriResolver}}var Ajv=class{constructor(opts={}){this.schemas={},this.refs={},this.formats=Object.
create(null),this._compilations=new Set,this._loading={},this._cache=new Map,opts=this.opts={...opts,...requiredOptions(opts)};let{es5,lines}=this.opts.code;this.
scope=new codegen_2.ValueScope({scope:{},prefixes:EXT_SCOPE_NAMES,es5,lines}),this.logger=getLogger(opts.logger);let formatOpt=opts.validateFormats;opts.validateFormats=
!1,this.RULES=(0,rules_1.getRules)(),checkOptions.call(this,removedOptions,opts,"NOT SUPPORTED"),checkOptions.call(this,deprecatedOptions,opts,"DEPRECATED","war\
n"),this._metaOpts=getMetaSchemaOptions.call(this),opts.formats&&addInitialFormats.call(this),this._addVocabularies(),this._addDefaultMetaSchema(),opts.keywords&&
addInitialKeywords.call(this,opts.keywords),typeof opts.meta=="object"&&this.addMetaSchema(opts.meta),addInitialSchemas.call(this),opts.validateFormats=formatOpt}_addVocabularies(){
this.addKeyword("$async")}_addDefaultMetaSchema(){let{$data,meta:meta2,schemaId}=this.opts,_dataRefSchema=$dataRefSchema;schemaId==="id"&&(_dataRefSchema={...$dataRefSchema},
_dataRefSchema.id=_dataRefSchema.$id,delete _dataRefSchema.$id),meta2&&$data&&this.addMetaSchema(_dataRefSchema,_dataRefSchema[schemaId],!1)}defaultMeta(){let{meta:meta2,
schemaId}=this.opts;return this.opts.defaultMeta=typeof meta2=="object"?meta2[schemaId]||meta2:void 0}validate(schemaKeyRef,data){let v;if(typeof schemaKeyRef==
"string"){if(v=this.getSchema(schemaKeyRef),!v)throw new Error(`no schema with key or ref "${schemaKeyRef}"`)}else v=this.compile(schemaKeyRef);let valid=v(data);
return"$async"in v||(this.errors=v.errors),valid}compile(schema,_meta){let sch=this._addSchema(schema,_meta);return sch.validate||this._compileSchemaEnv(sch)}compileAsync(schema,meta2){
if(typeof this.opts.loadSchema!="function")throw new Error("options.loadSchema should be a function");let{loadSchema}=this.opts;return runCompileAsync.call(this,
schema,meta2);async function runCompileAsync(_schema,_meta){await loadMetaSchema.call(this,_schema.$schema);let sch=this._addSchema(_schema,_meta);return sch.validate||
_compileAsync.call(this,sch)}async function loadMetaSchema($ref){$ref&&!this.getSchema($ref)&&await runCompileAsync.call(this,{$ref},!0)}async function _compileAsync(sch){
try{return this._compileSchemaEnv(sch)}catch(e){if(!(e instanceof ref_error_1.default))throw e;return checkLoaded.call(this,e),await loadMissingSchema.call(this,
e.missingSchema),_compileAsync.call(this,sch)}}function checkLoaded({missingSchema:ref,missingRef}){if(this.refs[ref])throw new Error(`AnySchema ${ref} is loade\
d but ${missingRef} cannot be resolved`)}async function loadMissingSchema(ref){let _schema=await _loadSchema.call(this,ref);this.refs[ref]||await loadMetaSchema.
call(this,_schema.$schema),this.refs[ref]||this.addSchema(_schema,ref,meta2)}async function _loadSchema(ref){let p=this._loading[ref];if(p)return p;try{return await(this.
_loading[ref]=loadSchema(ref))}finally{delete this._loading[ref]}}}addSchema(schema,key,_meta,_validateSchema=this.opts.validateSchema){if(Array.isArray(schema)){
for(let sch of schema)this.addSchema(sch,void 0,_meta,_validateSchema);return this}let id;if(typeof schema=="object"){let{schemaId}=this.opts;if(id=schema[schemaId],
id!==void 0&&typeof id!="string")throw new Error(`schema ${schemaId} must be string`)}return key=(0,resolve_1.normalizeId)(key||id),this._checkUnique(key),this.
schemas[key]=this._addSchema(schema,_meta,key,_validateSchema,!0),this}addMetaSchema(schema,key,_validateSchema=this.opts.validateSchema){return this.addSchema(
schema,key,!0,_validateSchema),this}validateSchema(schema,throwOrLogError){if(typeof schema=="boolean")return!0;let $schema;if($schema=schema.$schema,$schema!==
void 0&&typeof $schema!="string")throw new Error("$schema must be a string");if($schema=$schema||this.opts.defaultMeta||this.defaultMeta(),!$schema)return this.
logger.warn("meta-schema not available"),this.errors=null,!0;let valid=this.validate($schema,schema);if(!valid&&throwOrLogError){let message2="schema is invalid\
: "+this.errorsText();if(this.opts.validateSchema==="log")this.logger.error(message2);else throw new Error(message2)}return valid}getSchema(keyRef){let sch;for(;typeof(sch=
getSchEnv.call(this,keyRef))=="string";)keyRef=sch;if(sch===void 0){let{schemaId}=this.opts,root=new compile_1.SchemaEnv({schema:{},schemaId});if(sch=compile_1.
resolveSchema.call(this,root,keyRef),!sch)return;this.refs[keyRef]=sch}return sch.validate||this._compileSchemaEnv(sch)}removeSchema(schemaKeyRef){if(schemaKeyRef instanceof
RegExp)return this._removeAllSchemas(this.schemas,schemaKeyRef),this._removeAllSchemas(this.refs,schemaKeyRef),this;switch(typeof schemaKeyRef){case"undefined":
return this._removeAllSchemas(this.schemas),this._removeAllSchemas(this.refs),this._cache.clear(),this;case"string":{let sch=getSchEnv.call(this,schemaKeyRef);return typeof sch==
"object"&&this._cache.delete(sch.schema),delete this.schemas[schemaKeyRef],delete this.refs[schemaKeyRef],this}case"object":{let cacheKey=schemaKeyRef;this._cache.
delete(cacheKey);let id=schemaKeyRef[this.opts.schemaId];return id&&(id=(0,resolve_1.normalizeId)(id),delete this.schemas[id],delete this.refs[id]),this}default:
throw new Error("ajv.removeSchema: invalid parameter")}}addVocabulary(definitions){for(let def of definitions)this.addKeyword(def);return this}addKeyword(kwdOrDef,def){
let keyword;if(typeof kwdOrDef=="string")keyword=kwdOrDef,typeof def=="object"&&(this.logger.warn("these parameters are deprecated, see docs for addKeyword"),def.
keyword=keyword);else if(typeof kwdOrDef=="object"&&def===void 0){if(def=kwdOrDef,keyword=def.keyword,Array.isArray(keyword)&&!keyword.length)throw new Error("a\
ddKeywords: keyword must be string or non-empty array")}else throw new Error("invalid addKeywords parameters");if(checkKeyword.call(this,keyword,def),!def)return(0,util_1.
eachItem)(keyword,kwd=>addRule.call(this,kwd)),this;keywordMetaschema.call(this,def);let definition={...def,type:(0,dataType_1.getJSONTypes)(def.type),schemaType:(0,dataType_1.
getJSONTypes)(def.schemaType)};return(0,util_1.eachItem)(keyword,definition.type.length===0?k=>addRule.call(this,k,definition):k=>definition.type.forEach(t=>addRule.
call(this,k,definition,t))),this}getKeyword(keyword){let rule=this.RULES.all[keyword];return typeof rule=="object"?rule.definition:!!rule}removeKeyword(keyword){
let{RULES}=this;delete RULES.keywords[keyword],delete RULES.all[keyword];for(let group of RULES.rules){let i2=group.rules.findIndex(rule=>rule.keyword===keyword);
i2>=0&&group.rules.splice(i2,1)}return this}addFormat(name,format2){return typeof format2=="string"&&(format2=new RegExp(format2)),this.formats[name]=format2,this}errorsText(errors=this.
errors,{separator=", ",dataVar="data"}={}){return!errors||errors.length===0?"No errors":errors.map(e=>`${dataVar}${e.instancePath} ${e.message}`).reduce((text3,msg)=>text3+
separator+msg)}$dataMetaSchema(metaSchema,keywordsJsonPointers){let rules=this.RULES.all;metaSchema=JSON.parse(JSON.stringify(metaSchema));for(let jsonPointer of keywordsJsonPointers){
let segments=jsonPointer.split("/").slice(1),keywords=metaSchema;for(let seg of segments)keywords=keywords[seg];for(let key in rules){let rule=rules[key];if(typeof rule!=
"object")continue;let{$data}=rule.definition,schema=keywords[key];$data&&schema&&(keywords[key]=schemaOrData(schema))}}return metaSchema}_removeAllSchemas(schemas,regex){
for(let keyRef in schemas){let sch=schemas[keyRef];(!regex||regex.test(keyRef))&&(typeof sch=="string"?delete schemas[keyRef]:sch&&!sch.meta&&(this._cache.delete(
sch.schema),delete schemas[keyRef]))}}_addSchema(schema,meta2,baseId,validateSchema=this.opts.validateSchema,addSchema=this.opts.addUsedSchema){let id,{schemaId}=this.
opts;if(typeof schema=="object")id=schema[schemaId];else{if(this.opts.jtd)throw new Error("schema must be object");if(typeof schema!="boolean")throw new Error("\
schema must be object or boolean")}let sch=this._cache.get(schema);if(sch!==void 0)return sch;baseId=(0,resolve_1.normalizeId)(id||baseId);let localRefs=resolve_1.
getSchemaRefs.call(this,schema,baseId);return sch=new compile_1.SchemaEnv({schema,schemaId,meta:meta2,baseId,localRefs}),this._cache.set(sch.schema,sch),addSchema&&
!baseId.startsWith("#")&&(baseId&&this._checkUnique(baseId),this.refs[baseId]=sch),validateSchema&&this.validateSchema(schema,!0),sch}_checkUnique(id){if(this.schemas[id]||
this.refs[id])throw new Error(`schema with key or id "${id}" already exists`)}_compileSchemaEnv(sch){if(sch.meta?this._compileMetaSchema(sch):compile_1.compileSchema.
call(this,sch),!sch.validate)throw new Error("ajv implementation error");return sch.validate}_compileMetaSchema(sch){let currentOpts=this.opts;this.opts=this._metaOpts;
try{compile_1.compileSchema.call(this,sch)}finally{this.opts=currentOpts}}};Ajv.ValidationError=validation_error_1.default;Ajv.MissingRefError=ref_error_1.default;
exports.default=Ajv;function checkOptions(checkOpts,options,msg,log2="error"){for(let key in checkOpts){let opt=key;opt in options&&this.logger[log2](`${msg}: o\
ption ${key}. ${checkOpts[opt]}`)}}function getSchEnv(keyRef){return keyRef=(0,resolve_1.normalizeId)(keyRef),this.schemas[keyRef]||this.refs[keyRef]}function addInitialSchemas(){
let optsSchemas=this.opts.schemas;if(optsSchemas)if(Array.isArray(optsSchemas))this.addSchema(optsSchemas);else for(let key in optsSchemas)this.addSchema(optsSchemas[key],
key)}function addInitialFormats(){for(let name in this.opts.formats){let format2=this.opts.formats[name];format2&&this.addFormat(name,format2)}}function addInitialKeywords(defs){
if(Array.isArray(defs)){this.addVocabulary(defs);return}this.logger.warn("keywords option as map is deprecated, pass array");for(let keyword in defs){let def=defs[keyword];
def.keyword||(def.keyword=keyword),this.addKeyword(def)}}function getMetaSchemaOptions(){let metaOpts={...this.opts};for(let opt of META_IGNORE_OPTIONS)delete metaOpts[opt];
return metaOpts}var noLogs={log(){},warn(){},error(){}};function getLogger(logger){if(logger===!1)return noLogs;if(logger===void 0)return console;if(logger.log&&
logger.warn&&logger.error)return logger;throw new Error("logger must implement log, warn and error methods")}var KEYWORD_NAME=/^[a-z_$][a-z0-9_$:-]*$/i;function checkKeyword(keyword,def){
let{RULES}=this;if((0,util_1.eachItem)(keyword,kwd=>{if(RULES.keywords[kwd])throw new Error(`Keyword ${kwd} is already defined`);if(!KEYWORD_NAME.test(kwd))throw new Error(
`Keyword ${kwd} has invalid name`)}),!!def&&def.$data&&!("code"in def||"validate"in def))throw new Error('$data keyword must have "code" or "validate" function')}
function addRule(keyword,definition,dataType){var _a2;let post=definition?.post;if(dataType&&post)throw new Error('keyword with "post" flag cannot have "type"');
let{RULES}=this,ruleGroup=post?RULES.post:RULES.rules.find(({type:t})=>t===dataType);if(ruleGroup||(ruleGroup={type:dataType,rules:[]},RULES.rules.push(ruleGroup)),
RULES.keywords[keyword]=!0,!definition)return;let rule={keyword,definition:{...definition,type:(0,dataType_1.getJSONTypes)(definition.type),schemaType:(0,dataType_1.
getJSONTypes)(definition.schemaType)}};definition.before?addBeforeRule.call(this,ruleGroup,rule,definition.before):ruleGroup.rules.push(rule),RULES.all[keyword]=
rule,(_a2=definition.implements)===null||_a2===void 0||_a2.forEach(kwd=>this.addKeyword(kwd))}function addBeforeRule(ruleGroup,rule,before){let i2=ruleGroup.rules.
findIndex(_rule=>_rule.keyword===before);i2>=0?ruleGroup.rules.splice(i2,0,rule):(ruleGroup.rules.push(rule),this.logger.warn(`rule ${before} is not defined`))}
function keywordMetaschema(def){let{metaSchema}=def;metaSchema!==void 0&&(def.$data&&this.opts.$data&&(metaSchema=schemaOrData(metaSchema)),def.validateSchema=this.
compile(metaSchema,!0))}var $dataRef={$ref:"https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#"};function schemaOrData(schema){return{
anyOf:[schema,$dataRef]}}}});var require_id=__commonJS({"node_modules/ajv/dist/vocabularies/core/id.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var def={
keyword:"id",code(){throw new Error('NOT SUPPORTED: keyword "id", use "$id" for schema ID')}};exports.default=def}});var require_ref=__commonJS({"node_modules/ajv/dist/vocabularies/core/ref.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
callRef=exports.getValidate=void 0;var ref_error_1=require_ref_error(),code_1=require_code2(),codegen_1=require_codegen(),names_1=require_names(),compile_1=require_compile(),
util_1=require_util(),def={keyword:"$ref",schemaType:"string",code(cxt){let{gen,schema:$ref,it}=cxt,{baseId,schemaEnv:env,validateName,opts,self}=it,{root}=env;
if(($ref==="#"||$ref==="#/")&&baseId===root.baseId)return callRootRef();let schOrEnv=compile_1.resolveRef.call(self,root,baseId,$ref);if(schOrEnv===void 0)throw new ref_error_1.
default(it.opts.uriResolver,baseId,$ref);if(schOrEnv instanceof compile_1.SchemaEnv)return callValidate(schOrEnv);return inlineRefSchema(schOrEnv);function callRootRef(){
if(env===root)return callRef(cxt,validateName,env,env.$async);let rootName=gen.scopeValue("root",{ref:root});return callRef(cxt,(0,codegen_1._)`${rootName}.validate`,
root,root.$async)}function callValidate(sch){let v=getValidate(cxt,sch);callRef(cxt,v,sch,sch.$async)}function inlineRefSchema(sch){let schName=gen.scopeValue("\
schema",opts.code.source===!0?{ref:sch,code:(0,codegen_1.stringify)(sch)}:{ref:sch}),valid=gen.name("valid"),schCxt=cxt.subschema({schema:sch,dataTypes:[],schemaPath:codegen_1.
nil,topSchemaRef:schName,errSchemaPath:$ref},valid);cxt.mergeEvaluated(schCxt),cxt.ok(valid)}}};function getValidate(cxt,sch){let{gen}=cxt;return sch.validate?gen.
scopeValue("validate",{ref:sch.validate}):(0,codegen_1._)`${gen.scopeValue("wrapper",{ref:sch})}.validate`}exports.getValidate=getValidate;function callRef(cxt,v,sch,$async){
let{gen,it}=cxt,{allErrors,schemaEnv:env,opts}=it,passCxt=opts.passContext?names_1.default.this:codegen_1.nil;$async?callAsyncRef():callSyncRef();function callAsyncRef(){
if(!env.$async)throw new Error("async schema referenced by sync schema");let valid=gen.let("valid");gen.try(()=>{gen.code((0,codegen_1._)`await ${(0,code_1.callValidateCode)(
cxt,v,passCxt)}`),addEvaluatedFrom(v),allErrors||gen.assign(valid,!0)},e=>{gen.if((0,codegen_1._)`!(${e} instanceof ${it.ValidationError})`,()=>gen.throw(e)),addErrorsFrom(
e),allErrors||gen.assign(valid,!1)}),cxt.ok(valid)}function callSyncRef(){cxt.result((0,code_1.callValidateCode)(cxt,v,passCxt),()=>addEvaluatedFrom(v),()=>addErrorsFrom(
v))}function addErrorsFrom(source){let errs=(0,codegen_1._)`${source}.errors`;gen.assign(names_1.default.vErrors,(0,codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.
default.vErrors}.concat(${errs})`),gen.assign(names_1.default.errors,(0,codegen_1._)`${names_1.default.vErrors}.length`)}function addEvaluatedFrom(source){var _a2;
if(!it.opts.unevaluated)return;let schEvaluated=(_a2=sch?.validate)===null||_a2===void 0?void 0:_a2.evaluated;if(it.props!==!0)if(schEvaluated&&!schEvaluated.dynamicProps)
schEvaluated.props!==void 0&&(it.props=util_1.mergeEvaluated.props(gen,schEvaluated.props,it.props));else{let props=gen.var("props",(0,codegen_1._)`${source}.evaluated.props`);
it.props=util_1.mergeEvaluated.props(gen,props,it.props,codegen_1.Name)}if(it.items!==!0)if(schEvaluated&&!schEvaluated.dynamicItems)schEvaluated.items!==void 0&&
(it.items=util_1.mergeEvaluated.items(gen,schEvaluated.items,it.items));else{let items=gen.var("items",(0,codegen_1._)`${source}.evaluated.items`);it.items=util_1.
mergeEvaluated.items(gen,items,it.items,codegen_1.Name)}}}exports.callRef=callRef;exports.default=def}});var require_core2=__commonJS({"node_modules/ajv/dist/vocabularies/core/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var id_1=require_id(),
ref_1=require_ref(),core=["$schema","$id","$defs","$vocabulary",{keyword:"$comment"},"definitions",id_1.default,ref_1.default];exports.default=core}});var require_limitNumber=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitNumber.js"(exports){"use strict";Object.defineProperty(exports,"__esModu\
le",{value:!0});var codegen_1=require_codegen(),ops=codegen_1.operators,KWDs={maximum:{okStr:"<=",ok:ops.LTE,fail:ops.GT},minimum:{okStr:">=",ok:ops.GTE,fail:ops.
LT},exclusiveMaximum:{okStr:"<",ok:ops.LT,fail:ops.GTE},exclusiveMinimum:{okStr:">",ok:ops.GT,fail:ops.LTE}},error={message:({keyword,schemaCode})=>(0,codegen_1.
str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,params:({keyword,schemaCode})=>(0,codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`},def={
keyword:Object.keys(KWDs),type:"number",schemaType:"number",$data:!0,error,code(cxt){let{keyword,data,schemaCode}=cxt;cxt.fail$data((0,codegen_1._)`${data} ${KWDs[keyword].
fail} ${schemaCode} || isNaN(${data})`)}};exports.default=def}});var require_multipleOf=__commonJS({"node_modules/ajv/dist/vocabularies/validation/multipleOf.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:!0});var codegen_1=require_codegen(),error={message:({schemaCode})=>(0,codegen_1.str)`must be multiple of ${schemaCode}`,params:({schemaCode})=>(0,codegen_1.
_)`{multipleOf: ${schemaCode}}`},def={keyword:"multipleOf",type:"number",schemaType:"number",$data:!0,error,code(cxt){let{gen,data,schemaCode,it}=cxt,prec=it.opts.
multipleOfPrecision,res=gen.let("res"),invalid3=prec?(0,codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}`:(0,codegen_1._)`${res} !== parseInt(${res})`;
cxt.fail$data((0,codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid3}))`)}};exports.default=def}});var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});function ucs2length(str){
let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&
64512)===56320&&pos++);return length}exports.default=ucs2length;ucs2length.code='require("ajv/dist/runtime/ucs2length").default'}});var require_limitLength=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitLength.js"(exports){"use strict";Object.defineProperty(exports,"__esModu\
le",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),ucs2length_1=require_ucs2length(),error={message({keyword,schemaCode}){let comp=keyword===
"maxLength"?"more":"fewer";return(0,codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`},params:({schemaCode})=>(0,codegen_1._)`{limit: ${schemaCode}}`},
def={keyword:["maxLength","minLength"],type:"string",schemaType:"number",$data:!0,error,code(cxt){let{keyword,data,schemaCode,it}=cxt,op=keyword==="maxLength"?codegen_1.
operators.GT:codegen_1.operators.LT,len=it.opts.unicode===!1?(0,codegen_1._)`${data}.length`:(0,codegen_1._)`${(0,util_1.useFunc)(cxt.gen,ucs2length_1.default)}(${data})`;
cxt.fail$data((0,codegen_1._)`${len} ${op} ${schemaCode}`)}};exports.default=def}});var require_pattern=__commonJS({"node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var code_1=require_code2(),util_1=require_util(),codegen_1=require_codegen(),error={message:({schemaCode})=>(0,codegen_1.str)`must match pattern "${schemaCode}"`,
params:({schemaCode})=>(0,codegen_1._)`{pattern: ${schemaCode}}`},def={keyword:"pattern",type:"string",schemaType:"string",$data:!0,error,code(cxt){let{gen,data,
$data,schema,schemaCode,it}=cxt,u2=it.opts.unicodeRegExp?"u":"";if($data){let{regExp}=it.opts.code,regExpCode=regExp.code==="new RegExp"?(0,codegen_1._)`new RegExp`:
(0,util_1.useFunc)(gen,regExp),valid=gen.let("valid");gen.try(()=>gen.assign(valid,(0,codegen_1._)`${regExpCode}(${schemaCode}, ${u2}).test(${data})`),()=>gen.assign(
valid,!1)),cxt.fail$data((0,codegen_1._)`!${valid}`)}else{let regExp=(0,code_1.usePattern)(cxt,schema);cxt.fail$data((0,codegen_1._)`!${regExp}.test(${data})`)}}};
exports.default=def}});var require_limitProperties=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitProperties.js"(exports){"use strict";Object.defineProperty(exports,"\
__esModule",{value:!0});var codegen_1=require_codegen(),error={message({keyword,schemaCode}){let comp=keyword==="maxProperties"?"more":"fewer";return(0,codegen_1.
str)`must NOT have ${comp} than ${schemaCode} properties`},params:({schemaCode})=>(0,codegen_1._)`{limit: ${schemaCode}}`},def={keyword:["maxProperties","minPro\
perties"],type:"object",schemaType:"number",$data:!0,error,code(cxt){let{keyword,data,schemaCode}=cxt,op=keyword==="maxProperties"?codegen_1.operators.GT:codegen_1.
operators.LT;cxt.fail$data((0,codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`)}};exports.default=def}});var require_required=__commonJS({"node_modules/ajv/dist/vocabularies/validation/required.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var code_1=require_code2(),codegen_1=require_codegen(),util_1=require_util(),error={message:({params:{missingProperty}})=>(0,codegen_1.str)`must have required property '${missingProperty}'`,
params:({params:{missingProperty}})=>(0,codegen_1._)`{missingProperty: ${missingProperty}}`},def={keyword:"required",type:"object",schemaType:"array",$data:!0,error,
code(cxt){let{gen,schema,schemaCode,data,$data,it}=cxt,{opts}=it;if(!$data&&schema.length===0)return;let useLoop=schema.length>=opts.loopRequired;if(it.allErrors?
allErrorsMode():exitOnErrorMode(),opts.strictRequired){let props=cxt.parentSchema.properties,{definedProperties}=cxt.it;for(let requiredKey of schema)if(props?.[requiredKey]===
void 0&&!definedProperties.has(requiredKey)){let schemaPath=it.schemaEnv.baseId+it.errSchemaPath,msg=`required property "${requiredKey}" is not defined at "${schemaPath}\
" (strictRequired)`;(0,util_1.checkStrictMode)(it,msg,it.opts.strictRequired)}}function allErrorsMode(){if(useLoop||$data)cxt.block$data(codegen_1.nil,loopAllRequired);else
for(let prop of schema)(0,code_1.checkReportMissingProp)(cxt,prop)}function exitOnErrorMode(){let missing2=gen.let("missing");if(useLoop||$data){let valid=gen.let(
"valid",!0);cxt.block$data(valid,()=>loopUntilMissing(missing2,valid)),cxt.ok(valid)}else gen.if((0,code_1.checkMissingProp)(cxt,schema,missing2)),(0,code_1.reportMissingProp)(
cxt,missing2),gen.else()}function loopAllRequired(){gen.forOf("prop",schemaCode,prop=>{cxt.setParams({missingProperty:prop}),gen.if((0,code_1.noPropertyInData)(
gen,data,prop,opts.ownProperties),()=>cxt.error())})}function loopUntilMissing(missing2,valid){cxt.setParams({missingProperty:missing2}),gen.forOf(missing2,schemaCode,
()=>{gen.assign(valid,(0,code_1.propertyInData)(gen,data,missing2,opts.ownProperties)),gen.if((0,codegen_1.not)(valid),()=>{cxt.error(),gen.break()})},codegen_1.
nil)}}};exports.default=def}});var require_limitItems=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:!0});var codegen_1=require_codegen(),error={message({keyword,schemaCode}){let comp=keyword==="maxItems"?"more":"fewer";return(0,codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`},
params:({schemaCode})=>(0,codegen_1._)`{limit: ${schemaCode}}`},def={keyword:["maxItems","minItems"],type:"array",schemaType:"number",$data:!0,error,code(cxt){let{
keyword,data,schemaCode}=cxt,op=keyword==="maxItems"?codegen_1.operators.GT:codegen_1.operators.LT;cxt.fail$data((0,codegen_1._)`${data}.length ${op} ${schemaCode}`)}};
exports.default=def}});var require_equal=__commonJS({"node_modules/ajv/dist/runtime/equal.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var equal=require_fast_deep_equal();
equal.code='require("ajv/dist/runtime/equal").default';exports.default=equal}});var require_uniqueItems=__commonJS({"node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(exports){"use strict";Object.defineProperty(exports,"__esModu\
le",{value:!0});var dataType_1=require_dataType(),codegen_1=require_codegen(),util_1=require_util(),equal_1=require_equal(),error={message:({params:{i:i2,j}})=>(0,codegen_1.
str)`must NOT have duplicate items (items ## ${j} and ${i2} are identical)`,params:({params:{i:i2,j}})=>(0,codegen_1._)`{i: ${i2}, j: ${j}}`},def={keyword:"uniq\
ueItems",type:"array",schemaType:"boolean",$data:!0,error,code(cxt){let{gen,data,$data,schema,parentSchema,schemaCode,it}=cxt;if(!$data&&!schema)return;let valid=gen.
let("valid"),itemTypes=parentSchema.items?(0,dataType_1.getSchemaTypes)(parentSchema.items):[];cxt.block$data(valid,validateUniqueItems,(0,codegen_1._)`${schemaCode} === false`),
cxt.ok(valid);function validateUniqueItems(){let i2=gen.let("i",(0,codegen_1._)`${data}.length`),j=gen.let("j");cxt.setParams({i:i2,j}),gen.assign(valid,!0),gen.
if((0,codegen_1._)`${i2} > 1`,()=>(canOptimize()?loopN:loopN2)(i2,j))}function canOptimize(){return itemTypes.length>0&&!itemTypes.some(t=>t==="object"||t==="ar\
ray")}function loopN(i2,j){let item=gen.name("item"),wrongType=(0,dataType_1.checkDataTypes)(itemTypes,item,it.opts.strictNumbers,dataType_1.DataType.Wrong),indices=gen.
const("indices",(0,codegen_1._)`{}`);gen.for((0,codegen_1._)`;${i2}--;`,()=>{gen.let(item,(0,codegen_1._)`${data}[${i2}]`),gen.if(wrongType,(0,codegen_1._)`continue`),
itemTypes.length>1&&gen.if((0,codegen_1._)`typeof ${item} == "string"`,(0,codegen_1._)`${item} += "_"`),gen.if((0,codegen_1._)`typeof ${indices}[${item}] == "number"`,
()=>{gen.assign(j,(0,codegen_1._)`${indices}[${item}]`),cxt.error(),gen.assign(valid,!1).break()}).code((0,codegen_1._)`${indices}[${item}] = ${i2}`)})}function loopN2(i2,j){
let eql=(0,util_1.useFunc)(gen,equal_1.default),outer=gen.name("outer");gen.label(outer).for((0,codegen_1._)`;${i2}--;`,()=>gen.for((0,codegen_1._)`${j} = ${i2}; ${j}--;`,
()=>gen.if((0,codegen_1._)`${eql}(${data}[${i2}], ${data}[${j}])`,()=>{cxt.error(),gen.assign(valid,!1).break(outer)})))}}};exports.default=def}});var require_const=__commonJS({"node_modules/ajv/dist/vocabularies/validation/const.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var codegen_1=require_codegen(),util_1=require_util(),equal_1=require_equal(),error={message:"must be equal to constant",params:({schemaCode})=>(0,codegen_1._)`{allowedValue: ${schemaCode}}`},
def={keyword:"const",$data:!0,error,code(cxt){let{gen,data,$data,schemaCode,schema}=cxt;$data||schema&&typeof schema=="object"?cxt.fail$data((0,codegen_1._)`!${(0,util_1.
useFunc)(gen,equal_1.default)}(${data}, ${schemaCode})`):cxt.fail((0,codegen_1._)`${schema} !== ${data}`)}};exports.default=def}});var require_enum=__commonJS({"node_modules/ajv/dist/vocabularies/validation/enum.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var codegen_1=require_codegen(),util_1=require_util(),equal_1=require_equal(),error={message:"must be equal to one of the allowed values",params:({schemaCode})=>(0,codegen_1.
_)`{allowedValues: ${schemaCode}}`},def={keyword:"enum",schemaType:"array",$data:!0,error,code(cxt){let{gen,data,$data,schema,schemaCode,it}=cxt;if(!$data&&schema.
length===0)throw new Error("enum must have non-empty array");let useLoop=schema.length>=it.opts.loopEnum,eql,getEql=()=>eql??(eql=(0,util_1.useFunc)(gen,equal_1.
default)),valid;if(useLoop||$data)valid=gen.let("valid"),cxt.block$data(valid,loopEnum);else{if(!Array.isArray(schema))throw new Error("ajv implementation error");
let vSchema=gen.const("vSchema",schemaCode);valid=(0,codegen_1.or)(...schema.map((_x,i2)=>equalCode(vSchema,i2)))}cxt.pass(valid);function loopEnum(){gen.assign(
valid,!1),gen.forOf("v",schemaCode,v=>gen.if((0,codegen_1._)`${getEql()}(${data}, ${v})`,()=>gen.assign(valid,!0).break()))}function equalCode(vSchema,i2){let sch=schema[i2];
return typeof sch=="object"&&sch!==null?(0,codegen_1._)`${getEql()}(${data}, ${vSchema}[${i2}])`:(0,codegen_1._)`${data} === ${sch}`}}};exports.default=def}});var require_validation=__commonJS({"node_modules/ajv/dist/vocabularies/validation/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var limitNumber_1=require_limitNumber(),multipleOf_1=require_multipleOf(),limitLength_1=require_limitLength(),pattern_1=require_pattern(),limitProperties_1=require_limitProperties(),
required_1=require_required(),limitItems_1=require_limitItems(),uniqueItems_1=require_uniqueItems(),const_1=require_const(),enum_1=require_enum(),validation=[limitNumber_1.
default,multipleOf_1.default,limitLength_1.default,pattern_1.default,limitProperties_1.default,required_1.default,limitItems_1.default,uniqueItems_1.default,{keyword:"\
type",schemaType:["string","array"]},{keyword:"nullable",schemaType:"boolean"},const_1.default,enum_1.default];exports.default=validation}});var require_additionalItems=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports){"use strict";Object.defineProperty(exports,"\
__esModule",{value:!0});exports.validateAdditionalItems=void 0;var codegen_1=require_codegen(),util_1=require_util(),error={message:({params:{len}})=>(0,codegen_1.
str)`must NOT have more than ${len} items`,params:({params:{len}})=>(0,codegen_1._)`{limit: ${len}}`},def={keyword:"additionalItems",type:"array",schemaType:["b\
oolean","object"],before:"uniqueItems",error,code(cxt){let{parentSchema,it}=cxt,{items}=parentSchema;if(!Array.isArray(items)){(0,util_1.checkStrictMode)(it,'"a\
dditionalItems" is ignored when "items" is not an array of schemas');return}validateAdditionalItems(cxt,items)}};function validateAdditionalItems(cxt,items){let{
gen,schema,data,keyword,it}=cxt;it.items=!0;let len=gen.const("len",(0,codegen_1._)`${data}.length`);if(schema===!1)cxt.setParams({len:items.length}),cxt.pass((0,codegen_1.
_)`${len} <= ${items.length}`);else if(typeof schema=="object"&&!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.var("valid",(0,codegen_1._)`${len} <= ${items.
length}`);gen.if((0,codegen_1.not)(valid),()=>validateItems(valid)),cxt.ok(valid)}function validateItems(valid){gen.forRange("i",items.length,len,i2=>{cxt.subschema(
{keyword,dataProp:i2,dataPropType:util_1.Type.Num},valid),it.allErrors||gen.if((0,codegen_1.not)(valid),()=>gen.break())})}}exports.validateAdditionalItems=validateAdditionalItems;
exports.default=def}});var require_items=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/items.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.validateTuple=void 0;var codegen_1=require_codegen(),util_1=require_util(),code_1=require_code2(),def={keyword:"items",type:"array",schemaType:["object",
"array","boolean"],before:"uniqueItems",code(cxt){let{schema,it}=cxt;if(Array.isArray(schema))return validateTuple(cxt,"additionalItems",schema);it.items=!0,!(0,util_1.
alwaysValidSchema)(it,schema)&&cxt.ok((0,code_1.validateArray)(cxt))}};function validateTuple(cxt,extraItems,schArr=cxt.schema){let{gen,parentSchema,data,keyword,
it}=cxt;checkStrictTuple(parentSchema),it.opts.unevaluated&&schArr.length&&it.items!==!0&&(it.items=util_1.mergeEvaluated.items(gen,schArr.length,it.items));let valid=gen.
name("valid"),len=gen.const("len",(0,codegen_1._)`${data}.length`);schArr.forEach((sch,i2)=>{(0,util_1.alwaysValidSchema)(it,sch)||(gen.if((0,codegen_1._)`${len} > ${i2}`,
()=>cxt.subschema({keyword,schemaProp:i2,dataProp:i2},valid)),cxt.ok(valid))});function checkStrictTuple(sch){let{opts,errSchemaPath}=it,l=schArr.length,fullTuple=l===
sch.minItems&&(l===sch.maxItems||sch[extraItems]===!1);if(opts.strictTuples&&!fullTuple){let msg=`"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems}\
 are not specified or different at path "${errSchemaPath}"`;(0,util_1.checkStrictMode)(it,msg,opts.strictTuples)}}}exports.validateTuple=validateTuple;exports.default=
def}});var require_prefixItems=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports){"use strict";Object.defineProperty(exports,"__esModu\
le",{value:!0});var items_1=require_items(),def={keyword:"prefixItems",type:"array",schemaType:["array"],before:"uniqueItems",code:cxt=>(0,items_1.validateTuple)(
cxt,"items")};exports.default=def}});var require_items2020=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/items2020.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:!0});var codegen_1=require_codegen(),util_1=require_util(),code_1=require_code2(),additionalItems_1=require_additionalItems(),error={message:({params:{len}})=>(0,codegen_1.
str)`must NOT have more than ${len} items`,params:({params:{len}})=>(0,codegen_1._)`{limit: ${len}}`},def={keyword:"items",type:"array",schemaType:["object","bo\
olean"],before:"uniqueItems",error,code(cxt){let{schema,parentSchema,it}=cxt,{prefixItems}=parentSchema;it.items=!0,!(0,util_1.alwaysValidSchema)(it,schema)&&(prefixItems?
(0,additionalItems_1.validateAdditionalItems)(cxt,prefixItems):cxt.ok((0,code_1.validateArray)(cxt)))}};exports.default=def}});var require_contains=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var codegen_1=require_codegen(),util_1=require_util(),error={message:({params:{min,max}})=>max===void 0?(0,codegen_1.str)`must contain at least ${min} valid item(s)`:
(0,codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,params:({params:{min,max}})=>max===void 0?(0,codegen_1._)`{minContains: ${min}}`:
(0,codegen_1._)`{minContains: ${min}, maxContains: ${max}}`},def={keyword:"contains",type:"array",schemaType:["object","boolean"],before:"uniqueItems",trackErrors:!0,
error,code(cxt){let{gen,schema,parentSchema,data,it}=cxt,min,max,{minContains,maxContains}=parentSchema;it.opts.next?(min=minContains===void 0?1:minContains,max=
maxContains):min=1;let len=gen.const("len",(0,codegen_1._)`${data}.length`);if(cxt.setParams({min,max}),max===void 0&&min===0){(0,util_1.checkStrictMode)(it,'"m\
inContains" == 0 without "maxContains": "contains" keyword ignored');return}if(max!==void 0&&min>max){(0,util_1.checkStrictMode)(it,'"minContains" > "maxContain\
s" is always invalid'),cxt.fail();return}if((0,util_1.alwaysValidSchema)(it,schema)){let cond=(0,codegen_1._)`${len} >= ${min}`;max!==void 0&&(cond=(0,codegen_1.
_)`${cond} && ${len} <= ${max}`),cxt.pass(cond);return}it.items=!0;let valid=gen.name("valid");max===void 0&&min===1?validateItems(valid,()=>gen.if(valid,()=>gen.
break())):min===0?(gen.let(valid,!0),max!==void 0&&gen.if((0,codegen_1._)`${data}.length > 0`,validateItemsWithCount)):(gen.let(valid,!1),validateItemsWithCount()),
cxt.result(valid,()=>cxt.reset());function validateItemsWithCount(){let schValid=gen.name("_valid"),count3=gen.let("count",0);validateItems(schValid,()=>gen.if(
schValid,()=>checkLimits(count3)))}function validateItems(_valid,block2){gen.forRange("i",0,len,i2=>{cxt.subschema({keyword:"contains",dataProp:i2,dataPropType:util_1.
Type.Num,compositeRule:!0},_valid),block2()})}function checkLimits(count3){gen.code((0,codegen_1._)`${count3}++`),max===void 0?gen.if((0,codegen_1._)`${count3} >= ${min}`,
()=>gen.assign(valid,!0).break()):(gen.if((0,codegen_1._)`${count3} > ${max}`,()=>gen.assign(valid,!1).break()),min===1?gen.assign(valid,!0):gen.if((0,codegen_1.
_)`${count3} >= ${min}`,()=>gen.assign(valid,!0)))}}};exports.default=def}});var require_dependencies=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports){"use strict";Object.defineProperty(exports,"__esMo\
dule",{value:!0});exports.validateSchemaDeps=exports.validatePropertyDeps=exports.error=void 0;var codegen_1=require_codegen(),util_1=require_util(),code_1=require_code2();
exports.error={message:({params:{property,depsCount,deps}})=>{let property_ies=depsCount===1?"property":"properties";return(0,codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`},
params:({params:{property,depsCount,deps,missingProperty}})=>(0,codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`};var def={keyword:"dependencies",type:"object",schemaType:"object",error:exports.error,code(cxt){let[propDeps,schDeps]=splitDependencies(cxt);
validatePropertyDeps(cxt,propDeps),validateSchemaDeps(cxt,schDeps)}};function splitDependencies({schema}){let propertyDeps={},schemaDeps={};for(let key in schema){
if(key==="__proto__")continue;let deps=Array.isArray(schema[key])?propertyDeps:schemaDeps;deps[key]=schema[key]}return[propertyDeps,schemaDeps]}function validatePropertyDeps(cxt,propertyDeps=cxt.
schema){let{gen,data,it}=cxt;if(Object.keys(propertyDeps).length===0)return;let missing2=gen.let("missing");for(let prop in propertyDeps){let deps=propertyDeps[prop];
if(deps.length===0)continue;let hasProperty=(0,code_1.propertyInData)(gen,data,prop,it.opts.ownProperties);cxt.setParams({property:prop,depsCount:deps.length,deps:deps.
join(", ")}),it.allErrors?gen.if(hasProperty,()=>{for(let depProp of deps)(0,code_1.checkReportMissingProp)(cxt,depProp)}):(gen.if((0,codegen_1._)`${hasProperty} && (${(0,code_1.
checkMissingProp)(cxt,deps,missing2)})`),(0,code_1.reportMissingProp)(cxt,missing2),gen.else())}}exports.validatePropertyDeps=validatePropertyDeps;function validateSchemaDeps(cxt,schemaDeps=cxt.
schema){let{gen,data,keyword,it}=cxt,valid=gen.name("valid");for(let prop in schemaDeps)(0,util_1.alwaysValidSchema)(it,schemaDeps[prop])||(gen.if((0,code_1.propertyInData)(
gen,data,prop,it.opts.ownProperties),()=>{let schCxt=cxt.subschema({keyword,schemaProp:prop},valid);cxt.mergeValidEvaluated(schCxt,valid)},()=>gen.var(valid,!0)),
cxt.ok(valid))}exports.validateSchemaDeps=validateSchemaDeps;exports.default=def}});var require_propertyNames=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports){"use strict";Object.defineProperty(exports,"__es\
Module",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),error={message:"property name must be valid",params:({params})=>(0,codegen_1._)`{propertyName: ${params.
propertyName}}`},def={keyword:"propertyNames",type:"object",schemaType:["object","boolean"],error,code(cxt){let{gen,schema,data,it}=cxt;if((0,util_1.alwaysValidSchema)(
it,schema))return;let valid=gen.name("valid");gen.forIn("key",data,key=>{cxt.setParams({propertyName:key}),cxt.subschema({keyword:"propertyNames",data:key,dataTypes:[
"string"],propertyName:key,compositeRule:!0},valid),gen.if((0,codegen_1.not)(valid),()=>{cxt.error(!0),it.allErrors||gen.break()})}),cxt.ok(valid)}};exports.default=
def}});var require_additionalProperties=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(exports){"use strict";Object.defineProperty(
exports,"__esModule",{value:!0});var code_1=require_code2(),codegen_1=require_codegen(),names_1=require_names(),util_1=require_util(),error={message:"must NOT h\
ave additional properties",params:({params})=>(0,codegen_1._)`{additionalProperty: ${params.additionalProperty}}`},def={keyword:"additionalProperties",type:["ob\
ject"],schemaType:["boolean","object"],allowUndefined:!0,trackErrors:!0,error,code(cxt){let{gen,schema,parentSchema,data,errsCount,it}=cxt;if(!errsCount)throw new Error(
"ajv implementation error");let{allErrors,opts}=it;if(it.props=!0,opts.removeAdditional!=="all"&&(0,util_1.alwaysValidSchema)(it,schema))return;let props=(0,code_1.
allSchemaProperties)(parentSchema.properties),patProps=(0,code_1.allSchemaProperties)(parentSchema.patternProperties);checkAdditionalProperties(),cxt.ok((0,codegen_1.
_)`${errsCount} === ${names_1.default.errors}`);function checkAdditionalProperties(){gen.forIn("key",data,key=>{!props.length&&!patProps.length?additionalPropertyCode(
key):gen.if(isAdditional(key),()=>additionalPropertyCode(key))})}function isAdditional(key){let definedProp;if(props.length>8){let propsSchema=(0,util_1.schemaRefOrVal)(
it,parentSchema.properties,"properties");definedProp=(0,code_1.isOwnProperty)(gen,propsSchema,key)}else props.length?definedProp=(0,codegen_1.or)(...props.map(p=>(0,codegen_1.
_)`${key} === ${p}`)):definedProp=codegen_1.nil;return patProps.length&&(definedProp=(0,codegen_1.or)(definedProp,...patProps.map(p=>(0,codegen_1._)`${(0,code_1.
usePattern)(cxt,p)}.test(${key})`))),(0,codegen_1.not)(definedProp)}function deleteAdditional(key){gen.code((0,codegen_1._)`delete ${data}[${key}]`)}function additionalPropertyCode(key){
if(opts.removeAdditional==="all"||opts.removeAdditional&&schema===!1){deleteAdditional(key);return}if(schema===!1){cxt.setParams({additionalProperty:key}),cxt.error(),
allErrors||gen.break();return}if(typeof schema=="object"&&!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.name("valid");opts.removeAdditional==="failing"?
(applyAdditionalSchema(key,valid,!1),gen.if((0,codegen_1.not)(valid),()=>{cxt.reset(),deleteAdditional(key)})):(applyAdditionalSchema(key,valid),allErrors||gen.
if((0,codegen_1.not)(valid),()=>gen.break()))}}function applyAdditionalSchema(key,valid,errors){let subschema={keyword:"additionalProperties",dataProp:key,dataPropType:util_1.
Type.Str};errors===!1&&Object.assign(subschema,{compositeRule:!0,createErrors:!1,allErrors:!1}),cxt.subschema(subschema,valid)}}};exports.default=def}});var require_properties=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:!0});var validate_1=require_validate(),code_1=require_code2(),util_1=require_util(),additionalProperties_1=require_additionalProperties(),def={keyword:"p\
roperties",type:"object",schemaType:"object",code(cxt){let{gen,schema,parentSchema,data,it}=cxt;it.opts.removeAdditional==="all"&&parentSchema.additionalProperties===
void 0&&additionalProperties_1.default.code(new validate_1.KeywordCxt(it,additionalProperties_1.default,"additionalProperties"));let allProps=(0,code_1.allSchemaProperties)(
schema);for(let prop of allProps)it.definedProperties.add(prop);it.opts.unevaluated&&allProps.length&&it.props!==!0&&(it.props=util_1.mergeEvaluated.props(gen,(0,util_1.
toHash)(allProps),it.props));let properties=allProps.filter(p=>!(0,util_1.alwaysValidSchema)(it,schema[p]));if(properties.length===0)return;let valid=gen.name("\
valid");for(let prop of properties)hasDefault(prop)?applyPropertySchema(prop):(gen.if((0,code_1.propertyInData)(gen,data,prop,it.opts.ownProperties)),applyPropertySchema(
prop),it.allErrors||gen.else().var(valid,!0),gen.endIf()),cxt.it.definedProperties.add(prop),cxt.ok(valid);function hasDefault(prop){return it.opts.useDefaults&&
!it.compositeRule&&schema[prop].default!==void 0}function applyPropertySchema(prop){cxt.subschema({keyword:"properties",schemaProp:prop,dataProp:prop},valid)}}};
exports.default=def}});var require_patternProperties=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(exports){"use strict";Object.defineProperty(exports,
"__esModule",{value:!0});var code_1=require_code2(),codegen_1=require_codegen(),util_1=require_util(),util_2=require_util(),def={keyword:"patternProperties",type:"\
object",schemaType:"object",code(cxt){let{gen,schema,data,parentSchema,it}=cxt,{opts}=it,patterns=(0,code_1.allSchemaProperties)(schema),alwaysValidPatterns=patterns.
filter(p=>(0,util_1.alwaysValidSchema)(it,schema[p]));if(patterns.length===0||alwaysValidPatterns.length===patterns.length&&(!it.opts.unevaluated||it.props===!0))
return;let checkProperties=opts.strictSchema&&!opts.allowMatchingProperties&&parentSchema.properties,valid=gen.name("valid");it.props!==!0&&!(it.props instanceof
codegen_1.Name)&&(it.props=(0,util_2.evaluatedPropsToName)(gen,it.props));let{props}=it;validatePatternProperties();function validatePatternProperties(){for(let pat of patterns)
checkProperties&&checkMatchingProperties(pat),it.allErrors?validateProperties(pat):(gen.var(valid,!0),validateProperties(pat),gen.if(valid))}function checkMatchingProperties(pat){
for(let prop in checkProperties)new RegExp(pat).test(prop)&&(0,util_1.checkStrictMode)(it,`property ${prop} matches pattern ${pat} (use allowMatchingProperties)`)}
function validateProperties(pat){gen.forIn("key",data,key=>{gen.if((0,codegen_1._)`${(0,code_1.usePattern)(cxt,pat)}.test(${key})`,()=>{let alwaysValid=alwaysValidPatterns.
includes(pat);alwaysValid||cxt.subschema({keyword:"patternProperties",schemaProp:pat,dataProp:key,dataPropType:util_2.Type.Str},valid),it.opts.unevaluated&&props!==
!0?gen.assign((0,codegen_1._)`${props}[${key}]`,!0):!alwaysValid&&!it.allErrors&&gen.if((0,codegen_1.not)(valid),()=>gen.break())})})}}};exports.default=def}});var require_not=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/not.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var util_1=require_util(),def={keyword:"not",schemaType:["object","boolean"],trackErrors:!0,code(cxt){let{gen,schema,it}=cxt;if((0,util_1.alwaysValidSchema)(it,
schema)){cxt.fail();return}let valid=gen.name("valid");cxt.subschema({keyword:"not",compositeRule:!0,createErrors:!1,allErrors:!1},valid),cxt.failResult(valid,()=>cxt.
reset(),()=>cxt.error())},error:{message:"must NOT be valid"}};exports.default=def}});var require_anyOf=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var code_1=require_code2(),def={keyword:"anyOf",schemaType:"array",trackErrors:!0,code:code_1.validateUnion,error:{message:"must match a schema in anyOf"}};exports.
default=def}});var require_oneOf=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/oneOf.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var codegen_1=require_codegen(),util_1=require_util(),error={message:"must match exactly one schema in oneOf",params:({params})=>(0,codegen_1._)`{passingSchemas: ${params.
passing}}`},def={keyword:"oneOf",schemaType:"array",trackErrors:!0,error,code(cxt){let{gen,schema,parentSchema,it}=cxt;if(!Array.isArray(schema))throw new Error(
"ajv implementation error");if(it.opts.discriminator&&parentSchema.discriminator)return;let schArr=schema,valid=gen.let("valid",!1),passing=gen.let("passing",null),
schValid=gen.name("_valid");cxt.setParams({passing}),gen.block(validateOneOf),cxt.result(valid,()=>cxt.reset(),()=>cxt.error(!0));function validateOneOf(){schArr.
forEach((sch,i2)=>{let schCxt;(0,util_1.alwaysValidSchema)(it,sch)?gen.var(schValid,!0):schCxt=cxt.subschema({keyword:"oneOf",schemaProp:i2,compositeRule:!0},schValid),
i2>0&&gen.if((0,codegen_1._)`${schValid} && ${valid}`).assign(valid,!1).assign(passing,(0,codegen_1._)`[${passing}, ${i2}]`).else(),gen.if(schValid,()=>{gen.assign(
valid,!0),gen.assign(passing,i2),schCxt&&cxt.mergeEvaluated(schCxt,codegen_1.Name)})})}}};exports.default=def}});var require_allOf=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/allOf.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var util_1=require_util(),def={keyword:"allOf",schemaType:"array",code(cxt){let{gen,schema,it}=cxt;if(!Array.isArray(schema))throw new Error("ajv implementation\
 error");let valid=gen.name("valid");schema.forEach((sch,i2)=>{if((0,util_1.alwaysValidSchema)(it,sch))return;let schCxt=cxt.subschema({keyword:"allOf",schemaProp:i2},
valid);cxt.ok(valid),cxt.mergeEvaluated(schCxt)})}};exports.default=def}});var require_if=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/if.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var codegen_1=require_codegen(),
util_1=require_util(),error={message:({params})=>(0,codegen_1.str)`must match "${params.ifClause}" schema`,params:({params})=>(0,codegen_1._)`{failingKeyword: ${params.
ifClause}}`},def={keyword:"if",schemaType:["object","boolean"],trackErrors:!0,error,code(cxt){let{gen,parentSchema,it}=cxt;parentSchema.then===void 0&&parentSchema.
else===void 0&&(0,util_1.checkStrictMode)(it,'"if" without "then" and "else" is ignored');let hasThen=hasSchema(it,"then"),hasElse=hasSchema(it,"else");if(!hasThen&&
!hasElse)return;let valid=gen.let("valid",!0),schValid=gen.name("_valid");if(validateIf(),cxt.reset(),hasThen&&hasElse){let ifClause=gen.let("ifClause");cxt.setParams(
{ifClause}),gen.if(schValid,validateClause("then",ifClause),validateClause("else",ifClause))}else hasThen?gen.if(schValid,validateClause("then")):gen.if((0,codegen_1.
not)(schValid),validateClause("else"));cxt.pass(valid,()=>cxt.error(!0));function validateIf(){let schCxt=cxt.subschema({keyword:"if",compositeRule:!0,createErrors:!1,
allErrors:!1},schValid);cxt.mergeEvaluated(schCxt)}function validateClause(keyword,ifClause){return()=>{let schCxt=cxt.subschema({keyword},schValid);gen.assign(
valid,schValid),cxt.mergeValidEvaluated(schCxt,valid),ifClause?gen.assign(ifClause,(0,codegen_1._)`${keyword}`):cxt.setParams({ifClause:keyword})}}}};function hasSchema(it,keyword){
let schema=it.schema[keyword];return schema!==void 0&&!(0,util_1.alwaysValidSchema)(it,schema)}exports.default=def}});var require_thenElse=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var util_1=require_util(),def={keyword:["then","else"],schemaType:["object","boolean"],code({keyword,parentSchema,it}){parentSchema.if===void 0&&(0,util_1.checkStrictMode)(
it,`"${keyword}" without "if" is ignored`)}};exports.default=def}});var require_applicator=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var additionalItems_1=require_additionalItems(),prefixItems_1=require_prefixItems(),items_1=require_items(),items2020_1=require_items2020(),contains_1=require_contains(),
dependencies_1=require_dependencies(),propertyNames_1=require_propertyNames(),additionalProperties_1=require_additionalProperties(),properties_1=require_properties(),
patternProperties_1=require_patternProperties(),not_1=require_not(),anyOf_1=require_anyOf(),oneOf_1=require_oneOf(),allOf_1=require_allOf(),if_1=require_if(),thenElse_1=require_thenElse();
function getApplicator(draft2020=!1){let applicator=[not_1.default,anyOf_1.default,oneOf_1.default,allOf_1.default,if_1.default,thenElse_1.default,propertyNames_1.
default,additionalProperties_1.default,dependencies_1.default,properties_1.default,patternProperties_1.default];return draft2020?applicator.push(prefixItems_1.default,
items2020_1.default):applicator.push(additionalItems_1.default,items_1.default),applicator.push(contains_1.default),applicator}exports.default=getApplicator}});var require_format=__commonJS({"node_modules/ajv/dist/vocabularies/format/format.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var codegen_1=require_codegen(),error={message:({schemaCode})=>(0,codegen_1.str)`must match format "${schemaCode}"`,params:({schemaCode})=>(0,codegen_1._)`{format: ${schemaCode}}`},
def={keyword:"format",type:["number","string"],schemaType:"string",$data:!0,error,code(cxt,ruleType){let{gen,data,$data,schema,schemaCode,it}=cxt,{opts,errSchemaPath,
schemaEnv,self}=it;if(!opts.validateFormats)return;$data?validate$DataFormat():validateFormat();function validate$DataFormat(){let fmts=gen.scopeValue("formats",
{ref:self.formats,code:opts.code.formats}),fDef=gen.const("fDef",(0,codegen_1._)`${fmts}[${schemaCode}]`),fType=gen.let("fType"),format2=gen.let("format");gen.if(
(0,codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`,()=>gen.assign(fType,(0,codegen_1._)`${fDef}.type || "string"`).assign(format2,(0,codegen_1.
_)`${fDef}.validate`),()=>gen.assign(fType,(0,codegen_1._)`"string"`).assign(format2,fDef)),cxt.fail$data((0,codegen_1.or)(unknownFmt(),invalidFmt()));function unknownFmt(){
return opts.strictSchema===!1?codegen_1.nil:(0,codegen_1._)`${schemaCode} && !${format2}`}function invalidFmt(){let callFormat=schemaEnv.$async?(0,codegen_1._)`(${fDef}.async ? await ${format2}(${data}) : ${format2}(${data}))`:
(0,codegen_1._)`${format2}(${data})`,validData=(0,codegen_1._)`(typeof ${format2} == "function" ? ${callFormat} : ${format2}.test(${data}))`;return(0,codegen_1.
_)`${format2} && ${format2} !== true && ${fType} === ${ruleType} && !${validData}`}}function validateFormat(){let formatDef=self.formats[schema];if(!formatDef){
unknownFormat();return}if(formatDef===!0)return;let[fmtType,format2,fmtRef]=getFormat(formatDef);fmtType===ruleType&&cxt.pass(validCondition());function unknownFormat(){
if(opts.strictSchema===!1){self.logger.warn(unknownMsg());return}throw new Error(unknownMsg());function unknownMsg(){return`unknown format "${schema}" ignored i\
n schema at path "${errSchemaPath}"`}}function getFormat(fmtDef){let code=fmtDef instanceof RegExp?(0,codegen_1.regexpCode)(fmtDef):opts.code.formats?(0,codegen_1.
_)`${opts.code.formats}${(0,codegen_1.getProperty)(schema)}`:void 0,fmt=gen.scopeValue("formats",{key:schema,ref:fmtDef,code});return typeof fmtDef=="object"&&!(fmtDef instanceof
RegExp)?[fmtDef.type||"string",fmtDef.validate,(0,codegen_1._)`${fmt}.validate`]:["string",fmtDef,fmt]}function validCondition(){if(typeof formatDef=="object"&&
!(formatDef instanceof RegExp)&&formatDef.async){if(!schemaEnv.$async)throw new Error("async format in sync schema");return(0,codegen_1._)`await ${fmtRef}(${data})`}
return typeof format2=="function"?(0,codegen_1._)`${fmtRef}(${data})`:(0,codegen_1._)`${fmtRef}.test(${data})`}}}};exports.default=def}});var require_format2=__commonJS({"node_modules/ajv/dist/vocabularies/format/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var format_1=require_format(),format2=[format_1.default];exports.default=format2}});var require_metadata=__commonJS({"node_modules/ajv/dist/vocabularies/metadata.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
contentVocabulary=exports.metadataVocabulary=void 0;exports.metadataVocabulary=["title","description","default","deprecated","readOnly","writeOnly","examples"];
exports.contentVocabulary=["contentMediaType","contentEncoding","contentSchema"]}});var require_draft7=__commonJS({"node_modules/ajv/dist/vocabularies/draft7.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var core_1=require_core2(),
validation_1=require_validation(),applicator_1=require_applicator(),format_1=require_format2(),metadata_1=require_metadata(),draft7Vocabularies=[core_1.default,
validation_1.default,(0,applicator_1.default)(),format_1.default,metadata_1.metadataVocabulary,metadata_1.contentVocabulary];exports.default=draft7Vocabularies}});var require_types=__commonJS({"node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
exports.DiscrError=void 0;var DiscrError;(function(DiscrError2){DiscrError2.Tag="tag",DiscrError2.Mapping="mapping"})(DiscrError||(exports.DiscrError=DiscrError=
{}))}});var require_discriminator=__commonJS({"node_modules/ajv/dist/vocabularies/discriminator/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModul\
e",{value:!0});var codegen_1=require_codegen(),types_1=require_types(),compile_1=require_compile(),ref_error_1=require_ref_error(),util_1=require_util(),error={
message:({params:{discrError,tagName}})=>discrError===types_1.DiscrError.Tag?`tag "${tagName}" must be string`:`value of tag "${tagName}" must be in oneOf`,params:({
params:{discrError,tag,tagName}})=>(0,codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`},def={keyword:"discriminator",type:"object",schemaType:"\
object",error,code(cxt){let{gen,data,schema,parentSchema,it}=cxt,{oneOf:oneOf2}=parentSchema;if(!it.opts.discriminator)throw new Error("discriminator: requires \
discriminator option");let tagName=schema.propertyName;if(typeof tagName!="string")throw new Error("discriminator: requires propertyName");if(schema.mapping)throw new Error(
"discriminator: mapping is not supported");if(!oneOf2)throw new Error("discriminator: requires oneOf keyword");let valid=gen.let("valid",!1),tag=gen.const("tag",
(0,codegen_1._)`${data}${(0,codegen_1.getProperty)(tagName)}`);gen.if((0,codegen_1._)`typeof ${tag} == "string"`,()=>validateMapping(),()=>cxt.error(!1,{discrError:types_1.
DiscrError.Tag,tag,tagName})),cxt.ok(valid);function validateMapping(){let mapping=getMapping();gen.if(!1);for(let tagValue in mapping)gen.elseIf((0,codegen_1._)`${tag} === ${tagValue}`),
gen.assign(valid,applyTagSchema(mapping[tagValue]));gen.else(),cxt.error(!1,{discrError:types_1.DiscrError.Mapping,tag,tagName}),gen.endIf()}function applyTagSchema(schemaProp){
let _valid=gen.name("valid"),schCxt=cxt.subschema({keyword:"oneOf",schemaProp},_valid);return cxt.mergeEvaluated(schCxt,codegen_1.Name),_valid}function getMapping(){
var _a2;let oneOfMapping={},topRequired=hasRequired(parentSchema),tagRequired=!0;for(let i2=0;i2<oneOf2.length;i2++){let sch=oneOf2[i2];if(sch?.$ref&&!(0,util_1.
schemaHasRulesButRef)(sch,it.self.RULES)){let ref=sch.$ref;if(sch=compile_1.resolveRef.call(it.self,it.schemaEnv.root,it.baseId,ref),sch instanceof compile_1.SchemaEnv&&
(sch=sch.schema),sch===void 0)throw new ref_error_1.default(it.opts.uriResolver,it.baseId,ref)}let propSch=(_a2=sch?.properties)===null||_a2===void 0?void 0:_a2[tagName];
if(typeof propSch!="object")throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);tagRequired=tagRequired&&
(topRequired||hasRequired(sch)),addMappings(propSch,i2)}if(!tagRequired)throw new Error(`discriminator: "${tagName}" must be required`);return oneOfMapping;function hasRequired({
required:required2}){return Array.isArray(required2)&&required2.includes(tagName)}function addMappings(sch,i2){if(sch.const)addMapping(sch.const,i2);else if(sch.
enum)for(let tagValue of sch.enum)addMapping(tagValue,i2);else throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`)}function addMapping(tagValue,i2){
if(typeof tagValue!="string"||tagValue in oneOfMapping)throw new Error(`discriminator: "${tagName}" values must be unique strings`);oneOfMapping[tagValue]=i2}}}};
exports.default=def}});var require_json_schema_draft_07=__commonJS({"node_modules/ajv/dist/refs/json-schema-draft-07.json"(exports,module){module.exports={$schema:"http://json-schema.\
org/draft-07/schema#",$id:"http://json-schema.org/draft-07/schema#",title:"Core schema meta-schema",definitions:{schemaArray:{type:"array",minItems:1,items:{$ref:"\
#"}},nonNegativeInteger:{type:"integer",minimum:0},nonNegativeIntegerDefault0:{allOf:[{$ref:"#/definitions/nonNegativeInteger"},{default:0}]},simpleTypes:{enum:[
"array","boolean","integer","null","number","object","string"]},stringArray:{type:"array",items:{type:"string"},uniqueItems:!0,default:[]}},type:["object","bool\
ean"],properties:{$id:{type:"string",format:"uri-reference"},$schema:{type:"string",format:"uri"},$ref:{type:"string",format:"uri-reference"},$comment:{type:"st\
ring"},title:{type:"string"},description:{type:"string"},default:!0,readOnly:{type:"boolean",default:!1},examples:{type:"array",items:!0},multipleOf:{type:"numb\
er",exclusiveMinimum:0},maximum:{type:"number"},exclusiveMaximum:{type:"number"},minimum:{type:"number"},exclusiveMinimum:{type:"number"},maxLength:{$ref:"#/def\
initions/nonNegativeInteger"},minLength:{$ref:"#/definitions/nonNegativeIntegerDefault0"},pattern:{type:"string",format:"regex"},additionalItems:{$ref:"#"},items:{
anyOf:[{$ref:"#"},{$ref:"#/definitions/schemaArray"}],default:!0},maxItems:{$ref:"#/definitions/nonNegativeInteger"},minItems:{$ref:"#/definitions/nonNegativeIn\
tegerDefault0"},uniqueItems:{type:"boolean",default:!1},contains:{$ref:"#"},maxProperties:{$ref:"#/definitions/nonNegativeInteger"},minProperties:{$ref:"#/defin\
itions/nonNegativeIntegerDefault0"},required:{$ref:"#/definitions/stringArray"},additionalProperties:{$ref:"#"},definitions:{type:"object",additionalProperties:{
$ref:"#"},default:{}},properties:{type:"object",additionalProperties:{$ref:"#"},default:{}},patternProperties:{type:"object",additionalProperties:{$ref:"#"},propertyNames:{
format:"regex"},default:{}},dependencies:{type:"object",additionalProperties:{anyOf:[{$ref:"#"},{$ref:"#/definitions/stringArray"}]}},propertyNames:{$ref:"#"},const:!0,
enum:{type:"array",items:!0,minItems:1,uniqueItems:!0},type:{anyOf:[{$ref:"#/definitions/simpleTypes"},{type:"array",items:{$ref:"#/definitions/simpleTypes"},minItems:1,
uniqueItems:!0}]},format:{type:"string"},contentMediaType:{type:"string"},contentEncoding:{type:"string"},if:{$ref:"#"},then:{$ref:"#"},else:{$ref:"#"},allOf:{$ref:"\
#/definitions/schemaArray"},anyOf:{$ref:"#/definitions/schemaArray"},oneOf:{$ref:"#/definitions/schemaArray"},not:{$ref:"#"}},default:!0}}});var require_ajv=__commonJS({"node_modules/ajv/dist/ajv.js"(exports,module){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.MissingRefError=
exports.ValidationError=exports.CodeGen=exports.Name=exports.nil=exports.stringify=exports.str=exports._=exports.KeywordCxt=exports.Ajv=void 0;var core_1=require_core(),
draft7_1=require_draft7(),discriminator_1=require_discriminator(),draft7MetaSchema=require_json_schema_draft_07(),META_SUPPORT_DATA=["/properties"],META_SCHEMA_ID="\
http://json-schema.org/draft-07/schema",Ajv=class extends core_1.default{_addVocabularies(){super._addVocabularies(),draft7_1.default.forEach(v=>this.addVocabulary(
v)),this.opts.discriminator&&this.addKeyword(discriminator_1.default)}_addDefaultMetaSchema(){if(super._addDefaultMetaSchema(),!this.opts.meta)return;let metaSchema=this.
opts.$data?this.$dataMetaSchema(draft7MetaSchema,META_SUPPORT_DATA):draft7MetaSchema;this.addMetaSchema(metaSchema,META_SCHEMA_ID,!1),this.refs["http://json-sch\
ema.org/schema"]=META_SCHEMA_ID}defaultMeta(){return this.opts.defaultMeta=super.defaultMeta()||(this.getSchema(META_SCHEMA_ID)?META_SCHEMA_ID:void 0)}};exports.
Ajv=Ajv;module.exports=exports=Ajv;module.exports.Ajv=Ajv;Object.defineProperty(exports,"__esModule",{value:!0});exports.default=Ajv;var validate_1=require_validate();
Object.defineProperty(exports,"KeywordCxt",{enumerable:!0,get:function(){return validate_1.KeywordCxt}});var codegen_1=require_codegen();Object.defineProperty(exports,
"_",{enumerable:!0,get:function(){return codegen_1._}});Object.defineProperty(exports,"str",{enumerable:!0,get:function(){return codegen_1.str}});Object.defineProperty(
exports,"stringify",{enumerable:!0,get:function(){return codegen_1.stringify}});Object.defineProperty(exports,"nil",{enumerable:!0,get:function(){return codegen_1.
nil}});Object.defineProperty(exports,"Name",{enumerable:!0,get:function(){return codegen_1.Name}});Object.defineProperty(exports,"CodeGen",{enumerable:!0,get:function(){
return codegen_1.CodeGen}});var validation_error_1=require_validation_error();Object.defineProperty(exports,"ValidationError",{enumerable:!0,get:function(){return validation_error_1.
default}});var ref_error_1=require_ref_error();Object.defineProperty(exports,"MissingRefError",{enumerable:!0,get:function(){return ref_error_1.default}})}});var require_dynamicAnchor=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports){"use strict";Object.defineProperty(exports,"__esMod\
ule",{value:!0});exports.dynamicAnchor=void 0;var codegen_1=require_codegen(),names_1=require_names(),compile_1=require_compile(),ref_1=require_ref(),def={keyword:"\
$dynamicAnchor",schemaType:"string",code:cxt=>dynamicAnchor(cxt,cxt.schema)};function dynamicAnchor(cxt,anchor){let{gen,it}=cxt;it.schemaEnv.root.dynamicAnchors[anchor]=
!0;let v=(0,codegen_1._)`${names_1.default.dynamicAnchors}${(0,codegen_1.getProperty)(anchor)}`,validate2=it.errSchemaPath==="#"?it.validateName:_getValidate(cxt);
gen.if((0,codegen_1._)`!${v}`,()=>gen.assign(v,validate2))}exports.dynamicAnchor=dynamicAnchor;function _getValidate(cxt){let{schemaEnv,schema,self}=cxt.it,{root,
baseId,localRefs,meta:meta2}=schemaEnv.root,{schemaId}=self.opts,sch=new compile_1.SchemaEnv({schema,schemaId,root,baseId,localRefs,meta:meta2});return compile_1.
compileSchema.call(self,sch),(0,ref_1.getValidate)(cxt,sch)}exports.default=def}});var require_dynamicRef=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{
value:!0});exports.dynamicRef=void 0;var codegen_1=require_codegen(),names_1=require_names(),ref_1=require_ref(),def={keyword:"$dynamicRef",schemaType:"string",
code:cxt=>dynamicRef(cxt,cxt.schema)};function dynamicRef(cxt,ref){let{gen,keyword,it}=cxt;if(ref[0]!=="#")throw new Error(`"${keyword}" only supports hash frag\
ment reference`);let anchor=ref.slice(1);if(it.allErrors)_dynamicRef();else{let valid=gen.let("valid",!1);_dynamicRef(valid),cxt.ok(valid)}function _dynamicRef(valid){
if(it.schemaEnv.root.dynamicAnchors[anchor]){let v=gen.let("_v",(0,codegen_1._)`${names_1.default.dynamicAnchors}${(0,codegen_1.getProperty)(anchor)}`);gen.if(v,
_callRef(v,valid),_callRef(it.validateName,valid))}else _callRef(it.validateName,valid)()}function _callRef(validate2,valid){return valid?()=>gen.block(()=>{(0,ref_1.
callRef)(cxt,validate2),gen.let(valid,!0)}):()=>(0,ref_1.callRef)(cxt,validate2)}}exports.dynamicRef=dynamicRef;exports.default=def}});var require_recursiveAnchor=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports){"use strict";Object.defineProperty(exports,"__e\
sModule",{value:!0});var dynamicAnchor_1=require_dynamicAnchor(),util_1=require_util(),def={keyword:"$recursiveAnchor",schemaType:"boolean",code(cxt){cxt.schema?
(0,dynamicAnchor_1.dynamicAnchor)(cxt,""):(0,util_1.checkStrictMode)(cxt.it,"$recursiveAnchor: false is ignored")}};exports.default=def}});var require_recursiveRef=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports){"use strict";Object.defineProperty(exports,"__esModul\
e",{value:!0});var dynamicRef_1=require_dynamicRef(),def={keyword:"$recursiveRef",schemaType:"string",code:cxt=>(0,dynamicRef_1.dynamicRef)(cxt,cxt.schema)};exports.
default=def}});var require_dynamic=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var dynamicAnchor_1=require_dynamicAnchor(),dynamicRef_1=require_dynamicRef(),recursiveAnchor_1=require_recursiveAnchor(),recursiveRef_1=require_recursiveRef(),
dynamic=[dynamicAnchor_1.default,dynamicRef_1.default,recursiveAnchor_1.default,recursiveRef_1.default];exports.default=dynamic}});var require_dependentRequired=__commonJS({"node_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports){"use strict";Object.defineProperty(exports,
"__esModule",{value:!0});var dependencies_1=require_dependencies(),def={keyword:"dependentRequired",type:"object",schemaType:"object",error:dependencies_1.error,
code:cxt=>(0,dependencies_1.validatePropertyDeps)(cxt)};exports.default=def}});var require_dependentSchemas=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports){"use strict";Object.defineProperty(exports,
"__esModule",{value:!0});var dependencies_1=require_dependencies(),def={keyword:"dependentSchemas",type:"object",schemaType:"object",code:cxt=>(0,dependencies_1.
validateSchemaDeps)(cxt)};exports.default=def}});var require_limitContains=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitContains.js"(exports){"use strict";Object.defineProperty(exports,"__es\
Module",{value:!0});var util_1=require_util(),def={keyword:["maxContains","minContains"],type:"array",schemaType:"number",code({keyword,parentSchema,it}){parentSchema.
contains===void 0&&(0,util_1.checkStrictMode)(it,`"${keyword}" without "contains" is ignored`)}};exports.default=def}});var require_next=__commonJS({"node_modules/ajv/dist/vocabularies/next.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});var dependentRequired_1=require_dependentRequired(),
dependentSchemas_1=require_dependentSchemas(),limitContains_1=require_limitContains(),next=[dependentRequired_1.default,dependentSchemas_1.default,limitContains_1.
default];exports.default=next}});var require_unevaluatedProperties=__commonJS({"node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports){"use strict";Object.defineProperty(
exports,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),names_1=require_names(),error={message:"must NOT have unevaluated propert\
ies",params:({params})=>(0,codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`},def={keyword:"unevaluatedProperties",type:"object",schemaType:["b\
oolean","object"],trackErrors:!0,error,code(cxt){let{gen,schema,data,errsCount,it}=cxt;if(!errsCount)throw new Error("ajv implementation error");let{allErrors,props}=it;
props instanceof codegen_1.Name?gen.if((0,codegen_1._)`${props} !== true`,()=>gen.forIn("key",data,key=>gen.if(unevaluatedDynamic(props,key),()=>unevaluatedPropCode(
key)))):props!==!0&&gen.forIn("key",data,key=>props===void 0?unevaluatedPropCode(key):gen.if(unevaluatedStatic(props,key),()=>unevaluatedPropCode(key))),it.props=
!0,cxt.ok((0,codegen_1._)`${errsCount} === ${names_1.default.errors}`);function unevaluatedPropCode(key){if(schema===!1){cxt.setParams({unevaluatedProperty:key}),
cxt.error(),allErrors||gen.break();return}if(!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.name("valid");cxt.subschema({keyword:"unevaluatedProperties",
dataProp:key,dataPropType:util_1.Type.Str},valid),allErrors||gen.if((0,codegen_1.not)(valid),()=>gen.break())}}function unevaluatedDynamic(evaluatedProps,key){return(0,codegen_1.
_)`!${evaluatedProps} || !${evaluatedProps}[${key}]`}function unevaluatedStatic(evaluatedProps,key){let ps2=[];for(let p in evaluatedProps)evaluatedProps[p]===!0&&
ps2.push((0,codegen_1._)`${key} !== ${p}`);return(0,codegen_1.and)(...ps2)}}};exports.default=def}});var require_unevaluatedItems=__commonJS({"node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports){"use strict";Object.defineProperty(exports,
"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),error={message:({params:{len}})=>(0,codegen_1.str)`must NOT have more than ${len} items`,
params:({params:{len}})=>(0,codegen_1._)`{limit: ${len}}`},def={keyword:"unevaluatedItems",type:"array",schemaType:["boolean","object"],error,code(cxt){let{gen,
schema,data,it}=cxt,items=it.items||0;if(items===!0)return;let len=gen.const("len",(0,codegen_1._)`${data}.length`);if(schema===!1)cxt.setParams({len:items}),cxt.
fail((0,codegen_1._)`${len} > ${items}`);else if(typeof schema=="object"&&!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.var("valid",(0,codegen_1._)`${len} <= ${items}`);
gen.if((0,codegen_1.not)(valid),()=>validateItems(valid,items)),cxt.ok(valid)}it.items=!0;function validateItems(valid,from){gen.forRange("i",from,len,i2=>{cxt.
subschema({keyword:"unevaluatedItems",dataProp:i2,dataPropType:util_1.Type.Num},valid),it.allErrors||gen.if((0,codegen_1.not)(valid),()=>gen.break())})}}};exports.
default=def}});var require_unevaluated=__commonJS({"node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{
value:!0});var unevaluatedProperties_1=require_unevaluatedProperties(),unevaluatedItems_1=require_unevaluatedItems(),unevaluated=[unevaluatedProperties_1.default,
unevaluatedItems_1.default];exports.default=unevaluated}});var require_draft2020=__commonJS({"node_modules/ajv/dist/vocabularies/draft2020.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});
var core_1=require_core2(),validation_1=require_validation(),applicator_1=require_applicator(),dynamic_1=require_dynamic(),next_1=require_next(),unevaluated_1=require_unevaluated(),
format_1=require_format2(),metadata_1=require_metadata(),draft2020Vocabularies=[dynamic_1.default,core_1.default,validation_1.default,(0,applicator_1.default)(!0),
format_1.default,metadata_1.metadataVocabulary,metadata_1.contentVocabulary,next_1.default,unevaluated_1.default];exports.default=draft2020Vocabularies}});var require_schema=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/schema.json"(exports,module){module.exports={$schema:"https://json-schema.org/dra\
ft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/schema",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/core":!0,"https://json-schema.or\
g/draft/2020-12/vocab/applicator":!0,"https://json-schema.org/draft/2020-12/vocab/unevaluated":!0,"https://json-schema.org/draft/2020-12/vocab/validation":!0,"h\
ttps://json-schema.org/draft/2020-12/vocab/meta-data":!0,"https://json-schema.org/draft/2020-12/vocab/format-annotation":!0,"https://json-schema.org/draft/2020-\
12/vocab/content":!0},$dynamicAnchor:"meta",title:"Core and Validation specifications meta-schema",allOf:[{$ref:"meta/core"},{$ref:"meta/applicator"},{$ref:"met\
a/unevaluated"},{$ref:"meta/validation"},{$ref:"meta/meta-data"},{$ref:"meta/format-annotation"},{$ref:"meta/content"}],type:["object","boolean"],$comment:"This\
 meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",properties:{
definitions:{$comment:'"definitions" has been replaced by "$defs".',type:"object",additionalProperties:{$dynamicRef:"#meta"},deprecated:!0,default:{}},dependencies:{
$comment:'"dependencies" has been split and replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.',type:"object",additionalProperties:{
anyOf:[{$dynamicRef:"#meta"},{$ref:"meta/validation#/$defs/stringArray"}]},deprecated:!0,default:{}},$recursiveAnchor:{$comment:'"$recursiveAnchor" has been rep\
laced by "$dynamicAnchor".',$ref:"meta/core#/$defs/anchorString",deprecated:!0},$recursiveRef:{$comment:'"$recursiveRef" has been replaced by "$dynamicRef".',$ref:"\
meta/core#/$defs/uriReferenceString",deprecated:!0}}}}});var require_applicator2=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports,module){module.exports={$schema:"https://json-\
schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/applicator",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/applicato\
r":!0},$dynamicAnchor:"meta",title:"Applicator vocabulary meta-schema",type:["object","boolean"],properties:{prefixItems:{$ref:"#/$defs/schemaArray"},items:{$dynamicRef:"\
#meta"},contains:{$dynamicRef:"#meta"},additionalProperties:{$dynamicRef:"#meta"},properties:{type:"object",additionalProperties:{$dynamicRef:"#meta"},default:{}},
patternProperties:{type:"object",additionalProperties:{$dynamicRef:"#meta"},propertyNames:{format:"regex"},default:{}},dependentSchemas:{type:"object",additionalProperties:{
$dynamicRef:"#meta"},default:{}},propertyNames:{$dynamicRef:"#meta"},if:{$dynamicRef:"#meta"},then:{$dynamicRef:"#meta"},else:{$dynamicRef:"#meta"},allOf:{$ref:"\
#/$defs/schemaArray"},anyOf:{$ref:"#/$defs/schemaArray"},oneOf:{$ref:"#/$defs/schemaArray"},not:{$dynamicRef:"#meta"}},$defs:{schemaArray:{type:"array",minItems:1,
items:{$dynamicRef:"#meta"}}}}}});var require_unevaluated2=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports,module){module.exports={$schema:"https://jso\
n-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/unevaluated",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/uneval\
uated":!0},$dynamicAnchor:"meta",title:"Unevaluated applicator vocabulary meta-schema",type:["object","boolean"],properties:{unevaluatedItems:{$dynamicRef:"#met\
a"},unevaluatedProperties:{$dynamicRef:"#meta"}}}}});var require_content=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports,module){module.exports={$schema:"https://json-schema.\
org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/content",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/content":!0},$dynamicAnchor:"\
meta",title:"Content vocabulary meta-schema",type:["object","boolean"],properties:{contentEncoding:{type:"string"},contentMediaType:{type:"string"},contentSchema:{
$dynamicRef:"#meta"}}}}});var require_core3=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports,module){module.exports={$schema:"https://json-schema.org/d\
raft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/core",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/core":!0},$dynamicAnchor:"m\
eta",title:"Core vocabulary meta-schema",type:["object","boolean"],properties:{$id:{$ref:"#/$defs/uriReferenceString",$comment:"Non-empty fragments not allowed.",
pattern:"^[^#]*#?$"},$schema:{$ref:"#/$defs/uriString"},$ref:{$ref:"#/$defs/uriReferenceString"},$anchor:{$ref:"#/$defs/anchorString"},$dynamicRef:{$ref:"#/$def\
s/uriReferenceString"},$dynamicAnchor:{$ref:"#/$defs/anchorString"},$vocabulary:{type:"object",propertyNames:{$ref:"#/$defs/uriString"},additionalProperties:{type:"\
boolean"}},$comment:{type:"string"},$defs:{type:"object",additionalProperties:{$dynamicRef:"#meta"}}},$defs:{anchorString:{type:"string",pattern:"^[A-Za-z_][-A-\
Za-z0-9._]*$"},uriString:{type:"string",format:"uri"},uriReferenceString:{type:"string",format:"uri-reference"}}}}});var require_format_annotation=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports,module){module.exports={$schema:"\
https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/format-annotation",$vocabulary:{"https://json-schema.org/draft/202\
0-12/vocab/format-annotation":!0},$dynamicAnchor:"meta",title:"Format vocabulary meta-schema for annotation results",type:["object","boolean"],properties:{format:{
type:"string"}}}}});var require_meta_data=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports,module){module.exports={$schema:"https://json-sch\
ema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/meta-data",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/meta-data":!0},
$dynamicAnchor:"meta",title:"Meta-data vocabulary meta-schema",type:["object","boolean"],properties:{title:{type:"string"},description:{type:"string"},default:!0,
deprecated:{type:"boolean",default:!1},readOnly:{type:"boolean",default:!1},writeOnly:{type:"boolean",default:!1},examples:{type:"array",items:!0}}}}});var require_validation2=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports,module){module.exports={$schema:"https://json-\
schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/validation",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/validatio\
n":!0},$dynamicAnchor:"meta",title:"Validation vocabulary meta-schema",type:["object","boolean"],properties:{type:{anyOf:[{$ref:"#/$defs/simpleTypes"},{type:"ar\
ray",items:{$ref:"#/$defs/simpleTypes"},minItems:1,uniqueItems:!0}]},const:!0,enum:{type:"array",items:!0},multipleOf:{type:"number",exclusiveMinimum:0},maximum:{
type:"number"},exclusiveMaximum:{type:"number"},minimum:{type:"number"},exclusiveMinimum:{type:"number"},maxLength:{$ref:"#/$defs/nonNegativeInteger"},minLength:{
$ref:"#/$defs/nonNegativeIntegerDefault0"},pattern:{type:"string",format:"regex"},maxItems:{$ref:"#/$defs/nonNegativeInteger"},minItems:{$ref:"#/$defs/nonNegati\
veIntegerDefault0"},uniqueItems:{type:"boolean",default:!1},maxContains:{$ref:"#/$defs/nonNegativeInteger"},minContains:{$ref:"#/$defs/nonNegativeInteger",default:1},
maxProperties:{$ref:"#/$defs/nonNegativeInteger"},minProperties:{$ref:"#/$defs/nonNegativeIntegerDefault0"},required:{$ref:"#/$defs/stringArray"},dependentRequired:{
type:"object",additionalProperties:{$ref:"#/$defs/stringArray"}}},$defs:{nonNegativeInteger:{type:"integer",minimum:0},nonNegativeIntegerDefault0:{$ref:"#/$defs\
/nonNegativeInteger",default:0},simpleTypes:{enum:["array","boolean","integer","null","number","object","string"]},stringArray:{type:"array",items:{type:"string"},
uniqueItems:!0,default:[]}}}}});var require_json_schema_2020_12=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/index.js"(exports){"use strict";Object.defineProperty(exports,"__esM\
odule",{value:!0});var metaSchema=require_schema(),applicator=require_applicator2(),unevaluated=require_unevaluated2(),content=require_content(),core=require_core3(),
format2=require_format_annotation(),metadata=require_meta_data(),validation=require_validation2(),META_SUPPORT_DATA=["/properties"];function addMetaSchema2020($data){
return[metaSchema,applicator,unevaluated,content,core,with$data(this,format2),metadata,with$data(this,validation)].forEach(sch=>this.addMetaSchema(sch,void 0,!1)),
this;function with$data(ajv,sch){return $data?ajv.$dataMetaSchema(sch,META_SUPPORT_DATA):sch}}exports.default=addMetaSchema2020}});var require__=__commonJS({"node_modules/ajv/dist/2020.js"(exports,module){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.MissingRefError=
exports.ValidationError=exports.CodeGen=exports.Name=exports.nil=exports.stringify=exports.str=exports._=exports.KeywordCxt=exports.Ajv2020=void 0;var core_1=require_core(),
draft2020_1=require_draft2020(),discriminator_1=require_discriminator(),json_schema_2020_12_1=require_json_schema_2020_12(),META_SCHEMA_ID="https://json-schema.\
org/draft/2020-12/schema",Ajv2020=class extends core_1.default{constructor(opts={}){super({...opts,dynamicRef:!0,next:!0,unevaluated:!0})}_addVocabularies(){super.
_addVocabularies(),draft2020_1.default.forEach(v=>this.addVocabulary(v)),this.opts.discriminator&&this.addKeyword(discriminator_1.default)}_addDefaultMetaSchema(){
super._addDefaultMetaSchema();let{$data,meta:meta2}=this.opts;meta2&&(json_schema_2020_12_1.default.call(this,$data),this.refs["http://json-schema.org/schema"]=
META_SCHEMA_ID)}defaultMeta(){return this.opts.defaultMeta=super.defaultMeta()||(this.getSchema(META_SCHEMA_ID)?META_SCHEMA_ID:void 0)}};exports.Ajv2020=Ajv2020;
module.exports=exports=Ajv2020;module.exports.Ajv2020=Ajv2020;Object.defineProperty(exports,"__esModule",{value:!0});exports.default=Ajv2020;var validate_1=require_validate();
Object.defineProperty(exports,"KeywordCxt",{enumerable:!0,get:function(){return validate_1.KeywordCxt}});var codegen_1=require_codegen();Object.defineProperty(exports,
"_",{enumerable:!0,get:function(){return codegen_1._}});Object.defineProperty(exports,"str",{enumerable:!0,get:function(){return codegen_1.str}});Object.defineProperty(
exports,"stringify",{enumerable:!0,get:function(){return codegen_1.stringify}});Object.defineProperty(exports,"nil",{enumerable:!0,get:function(){return codegen_1.
nil}});Object.defineProperty(exports,"Name",{enumerable:!0,get:function(){return codegen_1.Name}});Object.defineProperty(exports,"CodeGen",{enumerable:!0,get:function(){
return codegen_1.CodeGen}});var validation_error_1=require_validation_error();Object.defineProperty(exports,"ValidationError",{enumerable:!0,get:function(){return validation_error_1.
default}});var ref_error_1=require_ref_error();Object.defineProperty(exports,"MissingRefError",{enumerable:!0,get:function(){return ref_error_1.default}})}});var require_signals=__commonJS({"node_modules/signal-exit/dist/cjs/signals.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});exports.
signals=void 0;exports.signals=[];exports.signals.push("SIGHUP","SIGINT","SIGTERM");process.platform!=="win32"&&exports.signals.push("SIGALRM","SIGABRT","SIGVTA\
LRM","SIGXCPU","SIGXFSZ","SIGUSR2","SIGTRAP","SIGSYS","SIGQUIT","SIGIOT");process.platform==="linux"&&exports.signals.push("SIGIO","SIGPOLL","SIGPWR","SIGSTKFLT")}});var require_cjs=__commonJS({"node_modules/signal-exit/dist/cjs/index.js"(exports){"use strict";var _a2;Object.defineProperty(exports,"__esModule",{value:!0});exports.
unload=exports.load=exports.onExit=exports.signals=void 0;var signals_js_1=require_signals();Object.defineProperty(exports,"signals",{enumerable:!0,get:function(){
return signals_js_1.signals}});var processOk2=process11=>!!process11&&typeof process11=="object"&&typeof process11.removeListener=="function"&&typeof process11.
emit=="function"&&typeof process11.reallyExit=="function"&&typeof process11.listeners=="function"&&typeof process11.kill=="function"&&typeof process11.pid=="num\
ber"&&typeof process11.on=="function",kExitEmitter2=Symbol.for("signal-exit emitter"),global3=globalThis,ObjectDefineProperty2=Object.defineProperty.bind(Object),
Emitter2=class{emitted={afterExit:!1,exit:!1};listeners={afterExit:[],exit:[]};count=0;id=Math.random();constructor(){if(global3[kExitEmitter2])return global3[kExitEmitter2];
ObjectDefineProperty2(global3,kExitEmitter2,{value:this,writable:!1,enumerable:!1,configurable:!1})}on(ev,fn){this.listeners[ev].push(fn)}removeListener(ev,fn){
let list3=this.listeners[ev],i2=list3.indexOf(fn);i2!==-1&&(i2===0&&list3.length===1?list3.length=0:list3.splice(i2,1))}emit(ev,code,signal){if(this.emitted[ev])
return!1;this.emitted[ev]=!0;let ret=!1;for(let fn of this.listeners[ev])ret=fn(code,signal)===!0||ret;return ev==="exit"&&(ret=this.emit("afterExit",code,signal)||
ret),ret}},SignalExitBase2=class{},signalExitWrap2=handler=>({onExit(cb,opts){return handler.onExit(cb,opts)},load(){return handler.load()},unload(){return handler.
unload()}}),SignalExitFallback2=class extends SignalExitBase2{onExit(){return()=>{}}load(){}unload(){}},SignalExit2=class extends SignalExitBase2{#hupSig=process10.
platform==="win32"?"SIGINT":"SIGHUP";#emitter=new Emitter2;#process;#originalProcessEmit;#originalProcessReallyExit;#sigListeners={};#loaded=!1;constructor(process11){
super(),this.#process=process11,this.#sigListeners={};for(let sig of signals_js_1.signals)this.#sigListeners[sig]=()=>{let listeners=this.#process.listeners(sig),
{count:count3}=this.#emitter,p=process11;if(typeof p.__signal_exit_emitter__=="object"&&typeof p.__signal_exit_emitter__.count=="number"&&(count3+=p.__signal_exit_emitter__.
count),listeners.length===count3){this.unload();let ret=this.#emitter.emit("exit",null,sig),s=sig==="SIGHUP"?this.#hupSig:sig;ret||process11.kill(process11.pid,
s)}};this.#originalProcessReallyExit=process11.reallyExit,this.#originalProcessEmit=process11.emit}onExit(cb,opts){if(!processOk2(this.#process))return()=>{};this.#loaded===
!1&&this.load();let ev=opts?.alwaysLast?"afterExit":"exit";return this.#emitter.on(ev,cb),()=>{this.#emitter.removeListener(ev,cb),this.#emitter.listeners.exit.
length===0&&this.#emitter.listeners.afterExit.length===0&&this.unload()}}load(){if(!this.#loaded){this.#loaded=!0,this.#emitter.count+=1;for(let sig of signals_js_1.
signals)try{let fn=this.#sigListeners[sig];fn&&this.#process.on(sig,fn)}catch{}this.#process.emit=(ev,...a2)=>this.#processEmit(ev,...a2),this.#process.reallyExit=
code=>this.#processReallyExit(code)}}unload(){this.#loaded&&(this.#loaded=!1,signals_js_1.signals.forEach(sig=>{let listener=this.#sigListeners[sig];if(!listener)
throw new Error("Listener not defined for signal: "+sig);try{this.#process.removeListener(sig,listener)}catch{}}),this.#process.emit=this.#originalProcessEmit,this.#process.
reallyExit=this.#originalProcessReallyExit,this.#emitter.count-=1)}#processReallyExit(code){return processOk2(this.#process)?(this.#process.exitCode=code||0,this.#emitter.
emit("exit",this.#process.exitCode,null),this.#originalProcessReallyExit.call(this.#process,this.#process.exitCode)):0}#processEmit(ev,...args){let og=this.#originalProcessEmit;
if(ev==="exit"&&processOk2(this.#process)){typeof args[0]=="number"&&(this.#process.exitCode=args[0]);let ret=og.call(this.#process,ev,...args);return this.#emitter.
emit("exit",this.#process.exitCode,null),ret}else return og.call(this.#process,ev,...args)}},process10=globalThis.process;_a2=signalExitWrap2(processOk2(process10)?
new SignalExit2(process10):new SignalExitFallback2),exports.onExit=_a2.onExit,exports.load=_a2.load,exports.unload=_a2.unload}});var require_lib=__commonJS({"node_modules/write-file-atomic/lib/index.js"(exports,module){"use strict";module.exports=writeFile2;module.exports.sync=writeFileSync3;
module.exports._getTmpname=getTmpname;module.exports._cleanupOnExit=cleanupOnExit2;var fs36=__require("fs"),crypto=__require("node:crypto"),{onExit:onExit2}=require_cjs(),
path6=__require("path"),{promisify:promisify4}=__require("util"),activeFiles={},threadId=(function(){try{return __require("worker_threads").threadId}catch{return 0}})(),
invocations=0;function getTmpname(filename){return filename+"."+crypto.createHash("sha1").update(import.meta.filename).update(String(process.pid)).update(String(
threadId)).update(String(++invocations)).digest().readUInt32BE(0)}function cleanupOnExit2(tmpfile){return()=>{try{fs36.unlinkSync(typeof tmpfile=="function"?tmpfile():
tmpfile)}catch{}}}function serializeActiveFile(absoluteName){return new Promise(resolve5=>{activeFiles[absoluteName]||(activeFiles[absoluteName]=[]),activeFiles[absoluteName].
push(resolve5),activeFiles[absoluteName].length===1&&resolve5()})}function isChownErrOk(err){return err.code==="ENOSYS"||(!process.getuid||process.getuid()!==0)&&
(err.code==="EINVAL"||err.code==="EPERM")}async function writeFileAsync(filename,data,options={}){typeof options=="string"&&(options={encoding:options});let fd,
tmpfile,removeOnExitHandler=onExit2(cleanupOnExit2(()=>tmpfile)),absoluteName=path6.resolve(filename);try{await serializeActiveFile(absoluteName);let truename=await promisify4(
fs36.realpath)(filename).catch(()=>filename);if(tmpfile=getTmpname(truename),!options.mode||!options.chown){let stats=await promisify4(fs36.stat)(truename).catch(
()=>{});stats&&(options.mode==null&&(options.mode=stats.mode),options.chown==null&&process.getuid&&(options.chown={uid:stats.uid,gid:stats.gid}))}fd=await promisify4(
fs36.open)(tmpfile,"w",options.mode),options.tmpfileCreated&&await options.tmpfileCreated(tmpfile),ArrayBuffer.isView(data)?await promisify4(fs36.write)(fd,data,
0,data.length,0):data!=null&&await promisify4(fs36.write)(fd,String(data),0,String(options.encoding||"utf8")),options.fsync!==!1&&await promisify4(fs36.fsync)(fd),
await promisify4(fs36.close)(fd),fd=null,options.chown&&await promisify4(fs36.chown)(tmpfile,options.chown.uid,options.chown.gid).catch(err=>{if(!isChownErrOk(err))
throw err}),options.mode&&await promisify4(fs36.chmod)(tmpfile,options.mode).catch(err=>{if(!isChownErrOk(err))throw err}),await promisify4(fs36.rename)(tmpfile,
truename)}finally{fd&&await promisify4(fs36.close)(fd).catch(()=>{}),removeOnExitHandler(),await promisify4(fs36.unlink)(tmpfile).catch(()=>{}),activeFiles[absoluteName].
shift(),activeFiles[absoluteName].length>0?activeFiles[absoluteName][0]():delete activeFiles[absoluteName]}}async function writeFile2(filename,data,options,callback){
options instanceof Function&&(callback=options,options={});let promise=writeFileAsync(filename,data,options);if(callback)try{let result=await promise;return callback(
result)}catch(err){return callback(err)}return promise}function writeFileSync3(filename,data,options){typeof options=="string"?options={encoding:options}:options||
(options={});try{filename=fs36.realpathSync(filename)}catch{}let tmpfile=getTmpname(filename);if(!options.mode||!options.chown)try{let stats=fs36.statSync(filename);
options=Object.assign({},options),options.mode||(options.mode=stats.mode),!options.chown&&process.getuid&&(options.chown={uid:stats.uid,gid:stats.gid})}catch{}let fd,
cleanup=cleanupOnExit2(tmpfile),removeOnExitHandler=onExit2(cleanup),threw=!0;try{if(fd=fs36.openSync(tmpfile,"w",options.mode||438),options.tmpfileCreated&&options.
tmpfileCreated(tmpfile),ArrayBuffer.isView(data)?fs36.writeSync(fd,data,0,data.length,0):data!=null&&fs36.writeSync(fd,String(data),0,String(options.encoding||"\
utf8")),options.fsync!==!1&&fs36.fsyncSync(fd),fs36.closeSync(fd),fd=null,options.chown)try{fs36.chownSync(tmpfile,options.chown.uid,options.chown.gid)}catch(err){
if(!isChownErrOk(err))throw err}if(options.mode)try{fs36.chmodSync(tmpfile,options.mode)}catch(err){if(!isChownErrOk(err))throw err}fs36.renameSync(tmpfile,filename),
threw=!1}finally{if(fd)try{fs36.closeSync(fd)}catch{}removeOnExitHandler(),threw&&cleanup()}}}});var require_polyfills=__commonJS({"node_modules/graceful-fs/polyfills.js"(exports,module){var constants12=__require("constants"),origCwd=process.cwd,cwd=null,platform2=process.
env.GRACEFUL_FS_PLATFORM||process.platform;process.cwd=function(){return cwd||(cwd=origCwd.call(process)),cwd};try{process.cwd()}catch{}typeof process.chdir=="f\
unction"&&(chdir=process.chdir,process.chdir=function(d){cwd=null,chdir.call(process,d)},Object.setPrototypeOf&&Object.setPrototypeOf(process.chdir,chdir));var chdir;
module.exports=patch;function patch(fs36){constants12.hasOwnProperty("O_SYMLINK")&&process.version.match(/^v0\.6\.[0-2]|^v0\.5\./)&&patchLchmod(fs36),fs36.lutimes||
patchLutimes(fs36),fs36.chown=chownFix(fs36.chown),fs36.fchown=chownFix(fs36.fchown),fs36.lchown=chownFix(fs36.lchown),fs36.chmod=chmodFix(fs36.chmod),fs36.fchmod=
chmodFix(fs36.fchmod),fs36.lchmod=chmodFix(fs36.lchmod),fs36.chownSync=chownFixSync(fs36.chownSync),fs36.fchownSync=chownFixSync(fs36.fchownSync),fs36.lchownSync=
chownFixSync(fs36.lchownSync),fs36.chmodSync=chmodFixSync(fs36.chmodSync),fs36.fchmodSync=chmodFixSync(fs36.fchmodSync),fs36.lchmodSync=chmodFixSync(fs36.lchmodSync),
fs36.stat=statFix(fs36.stat),fs36.fstat=statFix(fs36.fstat),fs36.lstat=statFix(fs36.lstat),fs36.statSync=statFixSync(fs36.statSync),fs36.fstatSync=statFixSync(fs36.
fstatSync),fs36.lstatSync=statFixSync(fs36.lstatSync),fs36.chmod&&!fs36.lchmod&&(fs36.lchmod=function(path6,mode,cb){cb&&process.nextTick(cb)},fs36.lchmodSync=function(){}),
fs36.chown&&!fs36.lchown&&(fs36.lchown=function(path6,uid,gid,cb){cb&&process.nextTick(cb)},fs36.lchownSync=function(){}),platform2==="win32"&&(fs36.rename=typeof fs36.
rename!="function"?fs36.rename:(function(fs$rename){function rename(from,to,cb){var start2=Date.now(),backoff=0;fs$rename(from,to,function CB(er){if(er&&(er.code===
"EACCES"||er.code==="EPERM"||er.code==="EBUSY")&&Date.now()-start2<6e4){setTimeout(function(){fs36.stat(to,function(stater,st){stater&&stater.code==="ENOENT"?fs$rename(
from,to,CB):cb(er)})},backoff),backoff<100&&(backoff+=10);return}cb&&cb(er)})}return Object.setPrototypeOf&&Object.setPrototypeOf(rename,fs$rename),rename})(fs36.
rename)),fs36.read=typeof fs36.read!="function"?fs36.read:(function(fs$read){function read2(fd,buffer,offset,length,position,callback_){var callback;if(callback_&&
typeof callback_=="function"){var eagCounter=0;callback=function(er,_,__){if(er&&er.code==="EAGAIN"&&eagCounter<10)return eagCounter++,fs$read.call(fs36,fd,buffer,
offset,length,position,callback);callback_.apply(this,arguments)}}return fs$read.call(fs36,fd,buffer,offset,length,position,callback)}return Object.setPrototypeOf&&
Object.setPrototypeOf(read2,fs$read),read2})(fs36.read),fs36.readSync=typeof fs36.readSync!="function"?fs36.readSync:(function(fs$readSync){return function(fd,buffer,offset,length,position){
for(var eagCounter=0;;)try{return fs$readSync.call(fs36,fd,buffer,offset,length,position)}catch(er){if(er.code==="EAGAIN"&&eagCounter<10){eagCounter++;continue}
throw er}}})(fs36.readSync);function patchLchmod(fs37){fs37.lchmod=function(path6,mode,callback){fs37.open(path6,constants12.O_WRONLY|constants12.O_SYMLINK,mode,
function(err,fd){if(err){callback&&callback(err);return}fs37.fchmod(fd,mode,function(err2){fs37.close(fd,function(err22){callback&&callback(err2||err22)})})})},
fs37.lchmodSync=function(path6,mode){var fd=fs37.openSync(path6,constants12.O_WRONLY|constants12.O_SYMLINK,mode),threw=!0,ret;try{ret=fs37.fchmodSync(fd,mode),threw=
!1}finally{if(threw)try{fs37.closeSync(fd)}catch{}else fs37.closeSync(fd)}return ret}}function patchLutimes(fs37){constants12.hasOwnProperty("O_SYMLINK")&&fs37.
futimes?(fs37.lutimes=function(path6,at,mt,cb){fs37.open(path6,constants12.O_SYMLINK,function(er,fd){if(er){cb&&cb(er);return}fs37.futimes(fd,at,mt,function(er2){
fs37.close(fd,function(er22){cb&&cb(er2||er22)})})})},fs37.lutimesSync=function(path6,at,mt){var fd=fs37.openSync(path6,constants12.O_SYMLINK),ret,threw=!0;try{
ret=fs37.futimesSync(fd,at,mt),threw=!1}finally{if(threw)try{fs37.closeSync(fd)}catch{}else fs37.closeSync(fd)}return ret}):fs37.futimes&&(fs37.lutimes=function(_a2,_b,_c,cb){
cb&&process.nextTick(cb)},fs37.lutimesSync=function(){})}function chmodFix(orig){return orig&&function(target,mode,cb){return orig.call(fs36,target,mode,function(er){
chownErOk(er)&&(er=null),cb&&cb.apply(this,arguments)})}}function chmodFixSync(orig){return orig&&function(target,mode){try{return orig.call(fs36,target,mode)}catch(er){
if(!chownErOk(er))throw er}}}function chownFix(orig){return orig&&function(target,uid,gid,cb){return orig.call(fs36,target,uid,gid,function(er){chownErOk(er)&&(er=
null),cb&&cb.apply(this,arguments)})}}function chownFixSync(orig){return orig&&function(target,uid,gid){try{return orig.call(fs36,target,uid,gid)}catch(er){if(!chownErOk(
er))throw er}}}function statFix(orig){return orig&&function(target,options,cb){typeof options=="function"&&(cb=options,options=null);function callback(er,stats){
stats&&(stats.uid<0&&(stats.uid+=4294967296),stats.gid<0&&(stats.gid+=4294967296)),cb&&cb.apply(this,arguments)}return options?orig.call(fs36,target,options,callback):
orig.call(fs36,target,callback)}}function statFixSync(orig){return orig&&function(target,options){var stats=options?orig.call(fs36,target,options):orig.call(fs36,
target);return stats&&(stats.uid<0&&(stats.uid+=4294967296),stats.gid<0&&(stats.gid+=4294967296)),stats}}function chownErOk(er){if(!er||er.code==="ENOSYS")return!0;
var nonroot=!process.getuid||process.getuid()!==0;return!!(nonroot&&(er.code==="EINVAL"||er.code==="EPERM"))}}}});var require_legacy_streams=__commonJS({"node_modules/graceful-fs/legacy-streams.js"(exports,module){var Stream=__require("stream").Stream;module.exports=legacy;
function legacy(fs36){return{ReadStream,WriteStream};function ReadStream(path6,options){if(!(this instanceof ReadStream))return new ReadStream(path6,options);Stream.
call(this);var self=this;this.path=path6,this.fd=null,this.readable=!0,this.paused=!1,this.flags="r",this.mode=438,this.bufferSize=64*1024,options=options||{};for(var keys=Object.
keys(options),index=0,length=keys.length;index<length;index++){var key=keys[index];this[key]=options[key]}if(this.encoding&&this.setEncoding(this.encoding),this.
start!==void 0){if(typeof this.start!="number")throw TypeError("start must be a Number");if(this.end===void 0)this.end=1/0;else if(typeof this.end!="number")throw TypeError(
"end must be a Number");if(this.start>this.end)throw new Error("start must be <= end");this.pos=this.start}if(this.fd!==null){process.nextTick(function(){self._read()});
return}fs36.open(this.path,this.flags,this.mode,function(err,fd){if(err){self.emit("error",err),self.readable=!1;return}self.fd=fd,self.emit("open",fd),self._read()})}
function WriteStream(path6,options){if(!(this instanceof WriteStream))return new WriteStream(path6,options);Stream.call(this),this.path=path6,this.fd=null,this.
writable=!0,this.flags="w",this.encoding="binary",this.mode=438,this.bytesWritten=0,options=options||{};for(var keys=Object.keys(options),index=0,length=keys.length;index<
length;index++){var key=keys[index];this[key]=options[key]}if(this.start!==void 0){if(typeof this.start!="number")throw TypeError("start must be a Number");if(this.
start<0)throw new Error("start must be >= zero");this.pos=this.start}this.busy=!1,this._queue=[],this.fd===null&&(this._open=fs36.open,this._queue.push([this._open,
this.path,this.flags,this.mode,void 0]),this.flush())}}}});var require_clone=__commonJS({"node_modules/graceful-fs/clone.js"(exports,module){"use strict";module.exports=clone2;var getPrototypeOf=Object.getPrototypeOf||function(obj){
return obj.__proto__};function clone2(obj){if(obj===null||typeof obj!="object")return obj;if(obj instanceof Object)var copy={__proto__:getPrototypeOf(obj)};else
var copy=Object.create(null);return Object.getOwnPropertyNames(obj).forEach(function(key){Object.defineProperty(copy,key,Object.getOwnPropertyDescriptor(obj,key))}),
copy}}});var require_graceful_fs=__commonJS({"node_modules/graceful-fs/graceful-fs.js"(exports,module){var fs36=__require("fs"),polyfills=require_polyfills(),legacy=require_legacy_streams(),
clone2=require_clone(),util=__require("util"),gracefulQueue,previousSymbol;typeof Symbol=="function"&&typeof Symbol.for=="function"?(gracefulQueue=Symbol.for("g\
raceful-fs.queue"),previousSymbol=Symbol.for("graceful-fs.previous")):(gracefulQueue="___graceful-fs.queue",previousSymbol="___graceful-fs.previous");function noop3(){}
function publishQueue(context,queue2){Object.defineProperty(context,gracefulQueue,{get:function(){return queue2}})}var debug=noop3;util.debuglog?debug=util.debuglog(
"gfs4"):/\bgfs4\b/i.test(process.env.NODE_DEBUG||"")&&(debug=function(){var m=util.format.apply(util,arguments);m="GFS4: "+m.split(/\n/).join(`
GFS4: `),console.error(m)});fs36[gracefulQueue]||(queue=global[gracefulQueue]||[],publishQueue(fs36,queue),fs36.close=(function(fs$close){function close(fd,cb){
return fs$close.call(fs36,fd,function(err){err||resetQueue(),typeof cb=="function"&&cb.apply(this,arguments)})}return Object.defineProperty(close,previousSymbol,
{value:fs$close}),close})(fs36.close),fs36.closeSync=(function(fs$closeSync){function closeSync10(fd){fs$closeSync.apply(fs36,arguments),resetQueue()}return Object.
defineProperty(closeSync10,previousSymbol,{value:fs$closeSync}),closeSync10})(fs36.closeSync),/\bgfs4\b/i.test(process.env.NODE_DEBUG||"")&&process.on("exit",function(){
debug(fs36[gracefulQueue]),__require("assert").equal(fs36[gracefulQueue].length,0)}));var queue;global[gracefulQueue]||publishQueue(global,fs36[gracefulQueue]);
module.exports=patch(clone2(fs36));process.env.TEST_GRACEFUL_FS_GLOBAL_PATCH&&!fs36.__patched&&(module.exports=patch(fs36),fs36.__patched=!0);function patch(fs37){
polyfills(fs37),fs37.gracefulify=patch,fs37.createReadStream=createReadStream2,fs37.createWriteStream=createWriteStream2;var fs$readFile=fs37.readFile;fs37.readFile=
readFile3;function readFile3(path6,options,cb){return typeof options=="function"&&(cb=options,options=null),go$readFile(path6,options,cb);function go$readFile(path7,options2,cb2,startTime){
return fs$readFile(path7,options2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$readFile,[path7,options2,cb2],err,startTime||Date.now(),
Date.now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}var fs$writeFile=fs37.writeFile;fs37.writeFile=writeFile2;function writeFile2(path6,data,options,cb){
return typeof options=="function"&&(cb=options,options=null),go$writeFile(path6,data,options,cb);function go$writeFile(path7,data2,options2,cb2,startTime){return fs$writeFile(
path7,data2,options2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$writeFile,[path7,data2,options2,cb2],err,startTime||Date.now(),Date.
now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}var fs$appendFile=fs37.appendFile;fs$appendFile&&(fs37.appendFile=appendFile);function appendFile(path6,data,options,cb){
return typeof options=="function"&&(cb=options,options=null),go$appendFile(path6,data,options,cb);function go$appendFile(path7,data2,options2,cb2,startTime){return fs$appendFile(
path7,data2,options2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$appendFile,[path7,data2,options2,cb2],err,startTime||Date.now(),Date.
now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}var fs$copyFile=fs37.copyFile;fs$copyFile&&(fs37.copyFile=copyFile);function copyFile(src,dest,flags,cb){
return typeof flags=="function"&&(cb=flags,flags=0),go$copyFile(src,dest,flags,cb);function go$copyFile(src2,dest2,flags2,cb2,startTime){return fs$copyFile(src2,
dest2,flags2,function(err){err&&(err.code==="EMFILE"||err.code==="ENFILE")?enqueue([go$copyFile,[src2,dest2,flags2,cb2],err,startTime||Date.now(),Date.now()]):typeof cb2==
"function"&&cb2.apply(this,arguments)})}}var fs$readdir=fs37.readdir;fs37.readdir=readdir;var noReaddirOptionVersions=/^v[0-5]\./;function readdir(path6,options,cb){
typeof options=="function"&&(cb=options,options=null);var go$readdir=noReaddirOptionVersions.test(process.version)?function(path7,options2,cb2,startTime){return fs$readdir(
path7,fs$readdirCallback(path7,options2,cb2,startTime))}:function(path7,options2,cb2,startTime){return fs$readdir(path7,options2,fs$readdirCallback(path7,options2,
cb2,startTime))};return go$readdir(path6,options,cb);function fs$readdirCallback(path7,options2,cb2,startTime){return function(err,files){err&&(err.code==="EMFI\
LE"||err.code==="ENFILE")?enqueue([go$readdir,[path7,options2,cb2],err,startTime||Date.now(),Date.now()]):(files&&files.sort&&files.sort(),typeof cb2=="function"&&
cb2.call(this,err,files))}}}if(process.version.substr(0,4)==="v0.8"){var legStreams=legacy(fs37);ReadStream=legStreams.ReadStream,WriteStream=legStreams.WriteStream}
var fs$ReadStream=fs37.ReadStream;fs$ReadStream&&(ReadStream.prototype=Object.create(fs$ReadStream.prototype),ReadStream.prototype.open=ReadStream$open);var fs$WriteStream=fs37.
WriteStream;fs$WriteStream&&(WriteStream.prototype=Object.create(fs$WriteStream.prototype),WriteStream.prototype.open=WriteStream$open),Object.defineProperty(fs37,
"ReadStream",{get:function(){return ReadStream},set:function(val){ReadStream=val},enumerable:!0,configurable:!0}),Object.defineProperty(fs37,"WriteStream",{get:function(){
return WriteStream},set:function(val){WriteStream=val},enumerable:!0,configurable:!0});var FileReadStream=ReadStream;Object.defineProperty(fs37,"FileReadStream",
{get:function(){return FileReadStream},set:function(val){FileReadStream=val},enumerable:!0,configurable:!0});var FileWriteStream=WriteStream;Object.defineProperty(
fs37,"FileWriteStream",{get:function(){return FileWriteStream},set:function(val){FileWriteStream=val},enumerable:!0,configurable:!0});function ReadStream(path6,options){
return this instanceof ReadStream?(fs$ReadStream.apply(this,arguments),this):ReadStream.apply(Object.create(ReadStream.prototype),arguments)}function ReadStream$open(){
var that=this;open2(that.path,that.flags,that.mode,function(err,fd){err?(that.autoClose&&that.destroy(),that.emit("error",err)):(that.fd=fd,that.emit("open",fd),
that.read())})}function WriteStream(path6,options){return this instanceof WriteStream?(fs$WriteStream.apply(this,arguments),this):WriteStream.apply(Object.create(
WriteStream.prototype),arguments)}function WriteStream$open(){var that=this;open2(that.path,that.flags,that.mode,function(err,fd){err?(that.destroy(),that.emit(
"error",err)):(that.fd=fd,that.emit("open",fd))})}function createReadStream2(path6,options){return new fs37.ReadStream(path6,options)}function createWriteStream2(path6,options){
return new fs37.WriteStream(path6,options)}var fs$open=fs37.open;fs37.open=open2;function open2(path6,flags,mode,cb){return typeof mode=="function"&&(cb=mode,mode=
null),go$open(path6,flags,mode,cb);function go$open(path7,flags2,mode2,cb2,startTime){return fs$open(path7,flags2,mode2,function(err,fd){err&&(err.code==="EMFIL\
E"||err.code==="ENFILE")?enqueue([go$open,[path7,flags2,mode2,cb2],err,startTime||Date.now(),Date.now()]):typeof cb2=="function"&&cb2.apply(this,arguments)})}}return fs37}
function enqueue(elem){debug("ENQUEUE",elem[0].name,elem[1]),fs36[gracefulQueue].push(elem),retry()}var retryTimer;function resetQueue(){for(var now=Date.now(),
i2=0;i2<fs36[gracefulQueue].length;++i2)fs36[gracefulQueue][i2].length>2&&(fs36[gracefulQueue][i2][3]=now,fs36[gracefulQueue][i2][4]=now);retry()}function retry(){
if(clearTimeout(retryTimer),retryTimer=void 0,fs36[gracefulQueue].length!==0){var elem=fs36[gracefulQueue].shift(),fn=elem[0],args=elem[1],err=elem[2],startTime=elem[3],
lastTime=elem[4];if(startTime===void 0)debug("RETRY",fn.name,args),fn.apply(null,args);else if(Date.now()-startTime>=6e4){debug("TIMEOUT",fn.name,args);var cb=args.
pop();typeof cb=="function"&&cb.call(null,err)}else{var sinceAttempt=Date.now()-lastTime,sinceStart=Math.max(lastTime-startTime,1),desiredDelay=Math.min(sinceStart*
1.2,100);sinceAttempt>=desiredDelay?(debug("RETRY",fn.name,args),fn.apply(null,args.concat([startTime]))):fs36[gracefulQueue].push(elem)}retryTimer===void 0&&(retryTimer=
setTimeout(retry,0))}}}});var require_retry_operation=__commonJS({"node_modules/retry/lib/retry_operation.js"(exports,module){function RetryOperation(timeouts,options){typeof options=="b\
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
for(var counts={},mainError=null,mainErrorCount=0,i2=0;i2<this._errors.length;i2++){var error=this._errors[i2],message2=error.message,count3=(counts[message2]||
0)+1;counts[message2]=count3,count3>=mainErrorCount&&(mainError=error,mainErrorCount=count3)}return mainError}}});var require_retry=__commonJS({"node_modules/retry/lib/retry.js"(exports){var RetryOperation=require_retry_operation();exports.operation=function(options){var timeouts=exports.
timeouts(options);return new RetryOperation(timeouts,{forever:options&&options.forever,unref:options&&options.unref,maxRetryTime:options&&options.maxRetryTime})};
exports.timeouts=function(options){if(options instanceof Array)return[].concat(options);var opts={retries:10,factor:2,minTimeout:1*1e3,maxTimeout:1/0,randomize:!1};
for(var key in options)opts[key]=options[key];if(opts.minTimeout>opts.maxTimeout)throw new Error("minTimeout is greater than maxTimeout");for(var timeouts=[],i2=0;i2<
opts.retries;i2++)timeouts.push(this.createTimeout(i2,opts));return options&&options.forever&&!timeouts.length&&timeouts.push(this.createTimeout(i2,opts)),timeouts.
sort(function(a2,b){return a2-b}),timeouts};exports.createTimeout=function(attempt,opts){var random=opts.randomize?Math.random()+1:1,timeout=Math.round(random*opts.
minTimeout*Math.pow(opts.factor,attempt));return timeout=Math.min(timeout,opts.maxTimeout),timeout};exports.wrap=function(obj,options,methods){if(options instanceof
Array&&(methods=options,options=null),!methods){methods=[];for(var key in obj)typeof obj[key]=="function"&&methods.push(key)}for(var i2=0;i2<methods.length;i2++){
var method=methods[i2],original=obj[method];obj[method]=function(original2){var op=exports.operation(options),args=Array.prototype.slice.call(arguments,1),callback=args.
pop();args.push(function(err){op.retry(err)||(err&&(arguments[0]=op.mainError()),callback.apply(this,arguments))}),op.attempt(function(){original2.apply(obj,args)})}.
bind(obj,original),obj[method].options=options}}}});var require_retry2=__commonJS({"node_modules/retry/index.js"(exports,module){module.exports=require_retry()}});var require_signals2=__commonJS({"node_modules/proper-lockfile/node_modules/signal-exit/signals.js"(exports,module){module.exports=["SIGABRT","SIGALRM","SIGHUP",
"SIGINT","SIGTERM"];process.platform!=="win32"&&module.exports.push("SIGVTALRM","SIGXCPU","SIGXFSZ","SIGUSR2","SIGTRAP","SIGSYS","SIGQUIT","SIGIOT");process.platform===
"linux"&&module.exports.push("SIGIO","SIGPOLL","SIGPWR","SIGSTKFLT","SIGUNUSED")}});var require_signal_exit=__commonJS({"node_modules/proper-lockfile/node_modules/signal-exit/index.js"(exports,module){var process10=global.process,processOk2=function(process11){
return process11&&typeof process11=="object"&&typeof process11.removeListener=="function"&&typeof process11.emit=="function"&&typeof process11.reallyExit=="func\
tion"&&typeof process11.listeners=="function"&&typeof process11.kill=="function"&&typeof process11.pid=="number"&&typeof process11.on=="function"};processOk2(process10)?
(assert2=__require("assert"),signals2=require_signals2(),isWin=/^win/i.test(process10.platform),EE=__require("events"),typeof EE!="function"&&(EE=EE.EventEmitter),
process10.__signal_exit_emitter__?emitter=process10.__signal_exit_emitter__:(emitter=process10.__signal_exit_emitter__=new EE,emitter.count=0,emitter.emitted={}),
emitter.infinite||(emitter.setMaxListeners(1/0),emitter.infinite=!0),module.exports=function(cb,opts){if(!processOk2(global.process))return function(){};assert2.
equal(typeof cb,"function","a callback must be provided for exit handler"),loaded===!1&&load2();var ev="exit";opts&&opts.alwaysLast&&(ev="afterexit");var remove2=function(){
emitter.removeListener(ev,cb),emitter.listeners("exit").length===0&&emitter.listeners("afterexit").length===0&&unload2()};return emitter.on(ev,cb),remove2},unload2=
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
processReallyExit,originalProcessEmit,processEmit}});var require_mtime_precision=__commonJS({"node_modules/proper-lockfile/lib/mtime-precision.js"(exports,module){"use strict";var cacheSymbol=Symbol();function probe(file,fs36,callback){
let cachedPrecision=fs36[cacheSymbol];if(cachedPrecision)return fs36.stat(file,(err,stat)=>{if(err)return callback(err);callback(null,stat.mtime,cachedPrecision)});
let mtime=new Date(Math.ceil(Date.now()/1e3)*1e3+5);fs36.utimes(file,mtime,mtime,err=>{if(err)return callback(err);fs36.stat(file,(err2,stat)=>{if(err2)return callback(
err2);let precision=stat.mtime.getTime()%1e3===0?"s":"ms";Object.defineProperty(fs36,cacheSymbol,{value:precision}),callback(null,stat.mtime,precision)})})}function getMtime(precision){
let now=Date.now();return precision==="s"&&(now=Math.ceil(now/1e3)*1e3),new Date(now)}module.exports.probe=probe;module.exports.getMtime=getMtime}});var require_lockfile=__commonJS({"node_modules/proper-lockfile/lib/lockfile.js"(exports,module){"use strict";var path6=__require("path"),fs36=require_graceful_fs(),
retry=require_retry2(),onExit2=require_signal_exit(),mtimePrecision=require_mtime_precision(),locks={};function getLockFile(file,options){return options.lockfilePath||
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
options.onCompromised(err)}function lock(file,options,callback){options={stale:1e4,update:null,realpath:!0,retries:0,fs:fs36,onCompromised:err=>{throw err},...options},
options.retries=options.retries||0,options.retries=typeof options.retries=="number"?{retries:options.retries}:options.retries,options.stale=Math.max(options.stale||
0,2e3),options.update=options.update==null?options.stale/2:options.update||0,options.update=Math.max(Math.min(options.update,options.stale/2),1e3),resolveCanonicalPath(
file,options,(err,file2)=>{if(err)return callback(err);let operation=retry.operation(options.retries);operation.attempt(()=>{acquireLock(file2,options,(err2,mtime,mtimePrecision2)=>{
if(operation.retry(err2))return;if(err2)return callback(operation.mainError());let lock2=locks[file2]={lockfilePath:getLockFile(file2,options),mtime,mtimePrecision:mtimePrecision2,
options,lastUpdate:Date.now()};updateLock(file2,options),callback(null,releasedCallback=>{if(lock2.released)return releasedCallback&&releasedCallback(Object.assign(
new Error("Lock is already released"),{code:"ERELEASED"}));unlock(file2,{...options,realpath:!1},releasedCallback)})})})})}function unlock(file,options,callback){
options={fs:fs36,realpath:!0,...options},resolveCanonicalPath(file,options,(err,file2)=>{if(err)return callback(err);let lock2=locks[file2];if(!lock2)return callback(
Object.assign(new Error("Lock is not acquired/owned by you"),{code:"ENOTACQUIRED"}));lock2.updateTimeout&&clearTimeout(lock2.updateTimeout),lock2.released=!0,delete locks[file2],
removeLock(file2,options,callback)})}function check2(file,options,callback){options={stale:1e4,realpath:!0,fs:fs36,...options},options.stale=Math.max(options.stale||
0,2e3),resolveCanonicalPath(file,options,(err,file2)=>{if(err)return callback(err);options.fs.stat(getLockFile(file2,options),(err2,stat)=>err2?err2.code==="ENO\
ENT"?callback(null,!1):callback(err2):callback(null,!isLockStale(stat,options)))})}function getLocks(){return locks}onExit2(()=>{for(let file in locks){let options=locks[file].
options;try{options.fs.rmdirSync(getLockFile(file,options))}catch{}}});module.exports.lock=lock;module.exports.unlock=unlock;module.exports.check=check2;module.
exports.getLocks=getLocks}});var require_adapter=__commonJS({"node_modules/proper-lockfile/lib/adapter.js"(exports,module){"use strict";var fs36=require_graceful_fs();function createSyncFs(fs37){
let methods=["mkdir","realpath","stat","rmdir","utimes"],newFs={...fs37};return methods.forEach(method=>{newFs[method]=(...args)=>{let callback=args.pop(),ret;try{
ret=fs37[`${method}Sync`](...args)}catch(err){return callback(err)}callback(null,ret)}}),newFs}function toPromise(method){return(...args)=>new Promise((resolve5,reject)=>{
args.push((err,result)=>{err?reject(err):resolve5(result)}),method(...args)})}function toSync(method){return(...args)=>{let err,result;if(args.push((_err,_result)=>{
err=_err,result=_result}),method(...args),err)throw err;return result}}function toSyncOptions(options){if(options={...options},options.fs=createSyncFs(options.fs||
fs36),typeof options.retries=="number"&&options.retries>0||options.retries&&typeof options.retries.retries=="number"&&options.retries.retries>0)throw Object.assign(
new Error("Cannot use retries with the sync api"),{code:"ESYNC"});return options}module.exports={toPromise,toSync,toSyncOptions}}});var require_proper_lockfile=__commonJS({"node_modules/proper-lockfile/index.js"(exports,module){"use strict";var lockfile=require_lockfile(),{toPromise,toSync,toSyncOptions}=require_adapter();
async function lock(file,options){let release=await toPromise(lockfile.lock)(file,options);return toPromise(release)}function lockSync(file,options){let release=toSync(
lockfile.lock)(file,toSyncOptions(options));return toSync(release)}function unlock(file,options){return toPromise(lockfile.unlock)(file,options)}function unlockSync(file,options){
return toSync(lockfile.unlock)(file,toSyncOptions(options))}function check2(file,options){return toPromise(lockfile.check)(file,options)}function checkSync(file,options){
return toSync(lockfile.check)(file,toSyncOptions(options))}module.exports=lock;module.exports.lock=lock;module.exports.unlock=unlock;module.exports.lockSync=lockSync;
module.exports.unlockSync=unlockSync;module.exports.check=check2;module.exports.checkSync=checkSync}});import{randomBytes as randomBytes3}from"node:crypto";var RelayError=class extends Error{code;details;constructor(code,message2,options={}){super(message2,options.cause===void 0?void 0:{cause:options.cause}),this.name=
"RelayError",this.code=code,this.details=options.details??{}}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.
code=="string"?error.code:void 0}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
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
return new Cached(getter)}function nullish(input){return input==null}function cleanRegex(source){let start2=source.startsWith("^")?1:0,end=source.endsWith("$")?
source.length-1:source.length;return source.slice(start2,end)}function floatSafeRemainder(val,step){let ratio=val/step,roundedRatio=Math.round(ratio),tolerance=4*
Number.EPSILON*Math.max(Math.abs(ratio),1);return Math.abs(ratio-roundedRatio)<tolerance?0:ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){
let value;Object.defineProperty(object2,key,{get(){if(value!==EVALUATING)return value===void 0&&(value=EVALUATING,value=getter()),value},set(v){Object.defineProperty(
object2,key,{value:v})},configurable:!0})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target,prop,value){
Object.defineProperty(target,prop,{value,writable:!0,enumerable:!0,configurable:!0})}function rawShape(def){let desc=Object.getOwnPropertyDescriptor(def,"shape");
return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key,getter){
Object.defineProperty(target,key,{get(){let value=getter();return assignProp(this,key,value),value},enumerable:!0,configurable:!0})}function putProp(target,key,value){
key in target?assignProp(target,key,value):target[key]=value}function mirrorShape(target,source,keys,wrap){let raw=sourceShape(source);for(let key of keys){let desc=Object.
getOwnPropertyDescriptor(raw,key);desc.enumerable&&(desc.get?deferProp(target,key,()=>{let value=source._zod.def.shape[key];return wrap?wrap(value,key):value}):
putProp(target,key,wrap?wrap(desc.value,key):desc.value))}}function mirrorProps(target,source){for(let key of Reflect.ownKeys(source)){let desc=Object.getOwnPropertyDescriptor(
source,key);desc.enumerable&&(desc.get?deferProp(target,key,()=>source[key]):putProp(target,key,desc.value))}}function mergeDefs(...defs){let mergedDescriptors={};
for(let def of defs){let descriptors2=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors2)}return Object.defineProperties({},mergedDescriptors)}
function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path6){return path6?path6.reduce((acc,key)=>acc?.[key],obj):obj}function promiseAllObject(promisesObj){
let keys=Object.keys(promisesObj),promises=keys.map(key=>promisesObj[key]);return Promise.all(promises).then(results=>{let resolvedObj={};for(let i2=0;i2<keys.length;i2++)
resolvedObj[keys[i2]]=results[i2];return resolvedObj})}function randomString(length=10){let chars="abcdefghijklmnopqrstuvwxyz",str="";for(let i2=0;i2<length;i2++)
str+=chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.stringify(str)}function slugify(input){return input.toLowerCase().trim().
replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};
function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}var allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&
navigator?.userAgent?.includes("Cloudflare"))return!1;try{let F=Function;return new F(""),!0}catch{return!1}});function isPlainObject(o2){if(isObject(o2)===!1)return!1;
let ctor=o2.constructor;if(ctor===void 0||typeof ctor!="function")return!0;let prot=ctor.prototype;return!(isObject(prot)===!1||Object.prototype.hasOwnProperty.
call(prot,"isPrototypeOf")===!1)}function shallowClone(o2){return isPlainObject(o2)?{...o2}:Array.isArray(o2)?[...o2]:o2 instanceof Map?new Map(o2):o2 instanceof
Set?new Set(o2):o2}function numKeys(data){let keyCount=0;for(let key in data)Object.prototype.hasOwnProperty.call(data,key)&&keyCount++;return keyCount}var getParsedType=data=>{
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
shape)}))}function merge(a2,b){if(!b?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(a2.
_zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");let newShape={};mirrorShape(
newShape,a2,Reflect.ownKeys(sourceShape(a2))),mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));let def=mergeDefs(a2._zod.def,{shape:newShape,get catchall(){
return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a2,def)}function partial(Class2,schema,mask,name="partial"){let checks=schema._zod.def.checks;
if(checks&&checks.length>0)throw new Error(`.${name}() cannot be used on object schemas containing refinements`);let selected=mask?new Set(maskedKeys(schema,mask)):
void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key)=>selected&&!selected.has(key)?value:new Class2({
type:"optional",innerType:value}))),clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){let selected=mask?
new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(
key)?value:new Class2({type:"nonoptional",innerType:value})),clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i2=startIndex;i2<x.issues.length;i2++)if(x.issues[i2]?.continue!==!0)return!0;return!1}function explicitlyAborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i2=startIndex;i2<x.issues.length;i2++)if(x.issues[i2]?.continue===!1)return!0;return!1}function prefixIssues(path6,issues){return issues.map(
iss=>{var _a2;return(_a2=iss).path??(_a2.path=[]),iss.path.unshift(path6),iss})}function unwrapMessage(message2){return typeof message2=="string"?message2:message2?.
message}function sizeCaps(defChecks){let caps=[];for(let ch of defChecks??[]){let d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;let max=d.maximum??
d.length??d.size;max>=0&&caps.push([max,ch])}return caps}function attachSchema(issues,start2,inst){var _a2;for(let i2=start2;i2<issues.length;i2++)(_a2=issues[i2]).
schema??(_a2.schema=inst)}function finalizeIssue(iss,ctx,config2){var _a2;let traits=iss.inst?._zod?.traits;traits?.has("$ZodType")&&(traits.has("$ZodCheck")?(_a2=
iss).schema??(_a2.schema=iss.inst):iss.schema=iss.inst);let schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:void 0,message2=iss.message?iss.message:
unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??
unwrapMessage(config2.localeError?.(iss))??"Invalid input",full={};for(let k of Object.keys(iss))k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__p\
roto__"||(full[k]=iss[k]);return full.path??(full.path=[]),full.message=message2,ctx?.reportInput&&(full.input=iss.input),full}function getSizableOrigin(input){
return input instanceof Set?"set":input instanceof Map?"map":input instanceof File?"file":"unknown"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){
let units=str.length;if(!highSurrogate.test(str))return units;let count3=units;for(let i2=0;i2<units-1;i2++)(str.charCodeAt(i2)&64512)===55296&&(str.charCodeAt(
i2+1)&64512)===56320&&(count3--,i2++);return count3}function getLengthableOrigin(input){return Array.isArray(input)?"array":typeof input=="string"?"string":"unk\
nown"}function parsedType(data){let t=typeof data;switch(t){case"number":return Number.isNaN(data)?"nan":"number";case"object":{if(data===null)return"null";if(Array.
isArray(data))return"array";let obj=data;if(obj&&Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&obj.constructor)return obj.constructor.name}}
return t}function issue(...args){let[iss,input,inst]=args;return typeof iss=="string"?{message:iss,code:"custom",input,inst}:{...iss}}function cleanEnum(obj){return Object.
entries(obj).filter(([k,_])=>Number.isNaN(Number.parseInt(k,10))).map(el=>el[1])}function base64ToUint8Array(base64){let binaryString=atob(base64),bytes=new Uint8Array(
binaryString.length);for(let i2=0;i2<binaryString.length;i2++)bytes[i2]=binaryString.charCodeAt(i2);return bytes}function uint8ArrayToBase64(bytes){let binaryString="";
for(let i2=0;i2<bytes.length;i2++)binaryString+=String.fromCharCode(bytes[i2]);return btoa(binaryString)}function base64urlToUint8Array(base64url){let base64=base64url.
replace(/-/g,"+").replace(/_/g,"/"),padding="=".repeat((4-base64.length%4)%4);return base64ToUint8Array(base64+padding)}function uint8ArrayToBase64url(bytes){return uint8ArrayToBase64(
bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex2){let cleanHex=hex2.replace(/^0x/,"");if(cleanHex.length%2!==0)throw new Error(
"Invalid hex string length");let bytes=new Uint8Array(cleanHex.length/2);for(let i2=0;i2<cleanHex.length;i2+=2)bytes[i2/2]=Number.parseInt(cleanHex.slice(i2,i2+
2),16);return bytes}function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}var Class=class{constructor(..._args){}};
function members(proto,table){for(let key in table){let desc=Object.getOwnPropertyDescriptor(table,key);desc.get?Object.defineProperty(proto,key,{...desc,enumerable:!1}):
defineBound(proto,key,desc.value)}}function own(inst,key,value,enumerable=!0){return Object.defineProperty(inst,key,{configurable:!0,writable:!0,enumerable,value}),
value}function hide(inst,key,value){return own(inst,key,value,!1)}function derived(computes,table){for(let key in computes){let compute=computes[key];Object.defineProperty(
table,key,{configurable:!0,enumerable:!0,get(){return own(this,key,compute(this))},set(value){own(this,key,value)}})}return table}function defineBound(proto,key,fn){
Object.defineProperty(proto,key,{configurable:!0,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})}function claim(inst,sentinel){
let proto=Object.getPrototypeOf(inst);return sentinel in proto?void 0:proto}var installing,broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(inst,key,compute){
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
od",_zodDesc)}finally{_zodDesc.value=void 0}}if(inst._zod.traits.add(name),initializer2(inst,def),initialized){let own3=Object.getPrototypeOf(inst),ctorProto=inst.
_zod.constr.prototype,up=own3;for(;up&&up!==ctorProto;)up=Object.getPrototypeOf(up);let target=up??own3;initialized.has(target)||(initialized.add(target),members(
target,protoMembers))}let proto2=_.prototype;for(let k in proto2)Object.prototype.hasOwnProperty.call(proto2,k)&&(k in inst||(inst[k]=proto2[k].bind(inst)))}let Parent2=params?.
Parent??Object;class Definition extends Parent2{}Object.defineProperty(Definition,"name",{value:name});function _(def){let inst=params?.Parent?newError(Definition):
this;init(inst,def);let deferred=inst._zod.deferred;if(deferred){for(let fn of deferred)fn();inst._zod.deferred=void 0}let pp=globalThis.__zod_globalConfig?.postProcessor;
return pp&&pp(inst),inst}return Object.defineProperty(_,"init",{value:init}),Object.defineProperty(_,Symbol.hasInstance,{value:inst=>params?.Parent&&inst instanceof
params.Parent?!0:inst?._zod?.traits?.has(name)}),Object.defineProperty(_,"name",{value:name}),_}var $ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(name){
super(`Encountered unidirectional transform during encode: ${name}`),this.name="ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});
var globalConfig=globalThis.__zod_globalConfig;function config(newConfig){return newConfig&&Object.assign(globalConfig,newConfig),globalConfig}function _getMessage(){let internals=this._zod;return internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2)),internals.message}
function _setMessage(value){this._zod.message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},
_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(inst,def)=>{inst.name="$ZodError",_issuesDesc.value=def,Object.defineProperty(inst,
"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(inst,"message",_messageDesc);let proto=Object.getPrototypeOf(inst);_installedToString.has(proto)||
(_installedToString.add(proto),Object.defineProperty(proto,"toString",{configurable:!0,enumerable:!1,get(){let value=()=>this.message;return Object.defineProperty(
this,"toString",{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,"toString",{value,configurable:!0,writable:!0})}}))},$ZodError=$constructor(
"$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=_Err=>{let fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise)throw new $ZodAsyncError;if(result.issues.length){let e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(
e,_params?.callee??fn),e}return result.value};return fn},parse=_parse($ZodRealError),_parseAsync=_Err=>{let fn=async(schema,value,_ctx,params)=>{let ctx=_ctx?{..._ctx,
async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise&&(result=await result),result.issues.length){let e=new(params?.Err??
_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(e,params?.callee??fn),e}return result.value};return fn},parseAsync=_parseAsync(
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
let input=payload.value;return input===null||payload.issues.push({expected:"null",code:"invalid_type",input,inst}),payload}});var $ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=payload=>payload}),$ZodNever=$constructor("$ZodNever",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>(payload.issues.push({expected:"never",code:"invalid_type",input:payload.value,inst}),payload)});function capSize(inst,size){let caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;let cap=Math.min(...caps.map(c3=>c3[0])),parse3=inst._zod.parse;inst.
_zod.parse=(payload,ctx)=>{let n2=size(payload.value);if(n2>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(let[max,ch]of sizeCaps(inst._zod.def.checks))
if(n2>max&&ch._zod.def.when(payload)){let start2=payload.issues.length;return ch._zod.check(payload),payload.issues[start2].continue=!1,attachSchema(payload.issues,
start2,inst),payload}}return parse3(payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){result.issues.length&&final.issues.push(...prefixIssues(index,result.issues)),final.value[index]=result.value}var $ZodArray=$constructor(
"$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.value;if(!Array.
isArray(input))return payload.issues.push({expected:"array",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,Array(input.length),
ctx):Array(input.length);let proms=[],abortEarly=ctx?.abortEarly;for(let i2=0;i2<input.length;i2++){let item=input[i2],result=def.element._zod.run({value:item,issues:[]},
ctx);if(result instanceof Promise)proms.push(result.then(result2=>handleArrayResult(result2,payload,i2)));else if(handleArrayResult(result,payload,i2),abortEarly&&
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
propValues,key,new Set);for(let v of field.values)propValues[key].add(v);field.optin!==void 0&&propValues[key].add(void 0)}}return propValues});let isObject4=isObject,
catchall=def.catchall,value,memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);let input=payload.value;
if(!isObject4(input))return payload.issues.push({expected:"object",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,{},ctx):{};
let proms=[],shape=value.shape,abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let key of value.allKeys){if(abortEarly&&payload.issues.length!==seen){
if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;let el=shape[key],optin=el._zod.optin,optout=el._zod.optout,r=el._zod.run(
{value:input[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout))):handlePropertyResult(r,payload,
key,input,optin,optout)}return catchall?handleCatchall(proms,input,payload,ctx,_normalized.value,inst,abortEarly===!0):proms.length?Promise.all(proms).then(()=>payload):
payload}});function handleUnionResults(results,final,inst,ctx){for(let result of results)if(result.issues.length===0)return final.value=result.value,final;let nonaborted=results.
filter(r=>!aborted(r));return nonaborted.length===1?(final.value=nonaborted[0].value,nonaborted[0]):(final.issues.push({code:"invalid_union",input:final.value,inst,
errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))}),final)}var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,
def),defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o2=>o2._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o2=>o2._zod.optin!==void 0)?"op\
tional":void 0),defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o2=>o2._zod.optout==="optional")?"optional":void 0),defineLazyInternal(inst,"values",
zod=>{if(zod.def.options.every(o2=>o2._zod.values))return new Set(zod.def.options.flatMap(option2=>Array.from(option2._zod.values)))}),defineLazyInternal(inst,"\
pattern",zod=>{if(zod.def.options.every(o2=>o2._zod.pattern)){let patterns=zod.def.options.map(o2=>o2._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(
p.source)).join("|")})$`)}});let first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first)return first(payload,ctx);let async=!1,
results=[];for(let option2 of def.options){let result=option2._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise)results.push(result),async=
!0;else{if(result.issues.length===0)return result;results.push(result)}}return async?Promise.all(results).then(results2=>handleUnionResults(results2,payload,inst,
ctx)):handleUnionResults(results,payload,inst,ctx)}});function discriminatorMap(def){let map=new Map;for(let option2 of def.options){let values=option2._zod.propValues?.[def.discriminator];if(!values||values.size===
0)throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option2)}"`);for(let value of values)if(map.has(value)){if(value!==void 0)
throw new Error(`Duplicate discriminator value "${String(value)}"`);map.set(value,null)}else map.set(value,option2)}return map}var $ZodDiscriminatedUnion=$constructor(
"$ZodDiscriminatedUnion",(inst,def)=>{def.inclusive=!1,$ZodUnion.init(inst,def);let _super=inst._zod.parse;defineLazyInternal(inst,"propValues",zod=>{let propValues={},
undefinedCount=0;for(let option2 of zod.def.options){let pv=option2._zod.propValues;if(!pv||Object.keys(pv).length===0)throw new Error(`Invalid discriminated un\
ion option at index "${zod.def.options.indexOf(option2)}"`);pv[zod.def.discriminator]?.has(void 0)&&undefinedCount++;for(let[k,v]of Object.entries(pv)){Object.prototype.
hasOwnProperty.call(propValues,k)||assignProp(propValues,k,new Set);for(let val of v)propValues[k].add(val)}}return!zod.def.unionFallback&&undefinedCount>1&&propValues[zod.
def.discriminator]?.delete(void 0),propValues}),def.options.forEach((option2,i2)=>{let propShape=rawShape(option2._zod.def);if(propShape&&!Object.prototype.hasOwnProperty.
call(propShape,def.discriminator))throw new Error(`Invalid discriminated union option at index "${i2}"`)});let disc=cached(()=>discriminatorMap(def));inst._zod.
parse=(payload,ctx)=>{let input=payload.value;if(!isObject(input))return payload.issues.push({code:"invalid_type",expected:"object",input,inst}),payload;let value=input?.[def.
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
length?`^(${patternValues.map(o2=>escapeRegex(o2.toString())).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input=payload.value;return valuesSet.
has(input)||payload.issues.push({code:"invalid_value",values,input,inst}),payload}}),$ZodLiteral=$constructor("$ZodLiteral",(inst,def)=>{$ZodType.init(inst,def);
let values=new Set(def.values);inst._zod.values=values,defineLazyInternal(inst,"pattern",zod=>{let vals=zod.def.values;return new RegExp(vals.length?`^(${vals.map(
o2=>typeof o2=="string"?escapeRegex(o2):o2?escapeRegex(o2.toString()):String(o2)).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input=payload.
value;return values.has(input)||payload.issues.push({code:"invalid_value",values:def.values,input,inst}),payload}});var $ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="optional",globalConfig.memoizer?.guard(inst),inst._zod.parse=
(payload,ctx)=>{if(ctx.direction==="backward")throw new $ZodEncodeError(inst.constructor.name);let _out=def.transform(payload.value,payload);if(ctx.async)return(_out instanceof
Promise?_out:Promise.resolve(_out)).then(output2=>(payload.value=output2,payload));if(_out instanceof Promise)throw new $ZodAsyncError;return payload.value=_out,
payload}});function handleOptionalResult(payload,result){return payload.value=result.issues.length?void 0:result.value,payload}var $ZodOptional=$constructor("$Z\
odOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),inst._zod.
optout="optional",defineLazyInternal(inst,"values",zod=>{let values=zod.def.innerType._zod.values;return values?new Set([...values,void 0]):void 0}),defineLazyInternal(
inst,"pattern",zod=>{let pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)})?$`):void 0}),inst._zod.parse=(payload,ctx)=>{
if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof
Promise?result.then(result2=>handleOptionalResult(payload,result2)):handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}});var $ZodNullable=$constructor("$ZodNullable",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin),defineLazyInternal(
inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(inst,"pattern",zod=>{let pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`\
^(${cleanRegex(pattern.source)}|null)$`):void 0}),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.values,
null]):void 0),inst._zod.parse=(payload,ctx)=>payload.value===null?payload:def.innerType._zod.run(payload,ctx)}),$ZodDefault=$constructor("$ZodDefault",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.optin="defaulted",defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.
direction==="backward")return def.innerType._zod.run(payload,ctx);if(payload.value===void 0)return payload.value=def.defaultValue,payload;let result=def.innerType.
_zod.run(payload,ctx);return result instanceof Promise?result.then(result2=>handleDefaultResult(result2,def)):handleDefaultResult(result,def)}});function handleDefaultResult(payload,def){
return payload.value===void 0&&(payload.value=def.defaultValue),payload}function handleCatchResult(payload,result,def,ctx){return result.issues.length?(payload.value=def.catchValue({...result,value:payload.value,error:{issues:result.
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
...normalizeParams(params)}))}function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:!1,format:"safeint",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2({type:"boolean",...normalizeParams(params)})}function _null2(Class2,params){return new Class2({type:"null",...normalizeParams(params)})}function _unknown(Class2){return new Class2({type:"unknown"})}function _never(Class2,params){return new Class2({type:"never",...normalizeParams(params)})}function _lte(value,params){return new $ZodCheckLessThan({check:"less_than",...normalizeParams(params),value,inclusive:!0})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:!1})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:!0})}function _positive(params){return _gt(0,params)}function _maxLength(maximum,params){return new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum})}function _minLength(minimum,params){return new $ZodCheckMinLength(
{check:"min_length",...normalizeParams(params),minimum})}function _regex(pattern,params){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(params),pattern})}function _refine(Class2,fn,_params){return new Class2({type:"custom",check:"custom",fn,...normalizeParams(_params)})}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(inst,def),inst.def=def,
inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){return parse(this,data,params,{callee:this.parse})},
parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,data,params)},safeParseAsync(data,params){
return safeParseAsync(this,data,params)},check(...checks){let def=this.def;return this.clone({...def,checks:[...def.checks??[],...checks.map(ch=>typeof ch=="fun\
ction"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:!0})},clone(_def,params){return clone(this,_def,params)},brand(){return this},register(reg,meta2){
return reg.add(this,meta2),this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}}),ZodMiniString=$constructor("ZodMiniString",(inst,def)=>{$ZodString.
init(inst,def),ZodMiniType.init(inst,def)});function string2(params){return _string(ZodMiniString,params)}var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def),ZodMiniType.init(inst,def)});function number2(params){return _number(ZodMiniNumber,
params)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def),ZodMiniNumber.init(inst,def)});function int(params){
return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def),ZodMiniType.init(inst,def)});function boolean2(params){return _boolean(
ZodMiniBoolean,params)}var ZodMiniNull=$constructor("ZodMiniNull",(inst,def)=>{$ZodNull.init(inst,def),ZodMiniType.init(inst,def)});function _null3(params){return _null2(ZodMiniNull,params)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def),ZodMiniType.init(inst,def)});function unknown(){return _unknown(ZodMiniUnknown)}
var ZodMiniNever=$constructor("ZodMiniNever",(inst,def)=>{$ZodNever.init(inst,def),ZodMiniType.init(inst,def)});function never(params){return _never(ZodMiniNever,
params)}var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def),ZodMiniType.init(inst,def)});function array(element,params){return new ZodMiniArray(
{type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def),ZodMiniType.init(inst,def),installLazyProp(inst,"shape",self=>self._zod.def.
shape,!1)});function object(shape,params){let def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}function strictObject(shape,params){
return new ZodMiniObject({type:"object",shape,catchall:never(),...normalizeParams(params)})}function looseObject(shape,params){return new ZodMiniObject({type:"o\
bject",shape,catchall:unknown(),...normalizeParams(params)})}function extend2(schema,shape){return extend(schema,shape)}var ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def),ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion(
{type:"union",options,...normalizeParams(params)})}var ZodMiniDiscriminatedUnion=$constructor("ZodMiniDiscriminatedUnion",(inst,def)=>{$ZodDiscriminatedUnion.init(inst,def),ZodMiniType.init(inst,def)});function discriminatedUnion(discriminator,options,params){
return new ZodMiniDiscriminatedUnion({type:"union",options,discriminator,...normalizeParams(params)})}var ZodMiniRecord=$constructor("ZodMiniRecord",(inst,def)=>{$ZodRecord.init(inst,def),ZodMiniType.init(inst,def)});function record(keyType,valueType,params){return!valueType||
!valueType._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:keyType,...normalizeParams(valueType)}):new ZodMiniRecord({type:"record",keyType,valueType,
...normalizeParams(params)})}var ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{$ZodEnum.init(inst,def),ZodMiniType.init(inst,def),inst.options=[...inst._zod.values]});function _enum(values,params){
let entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}var ZodMiniLiteral=$constructor("ZodMiniLiteral",(inst,def)=>{$ZodLiteral.init(inst,def),ZodMiniType.init(inst,def)});function literal(value,params){return new ZodMiniLiteral(
{type:"literal",values:Array.isArray(value)?value:[value],...normalizeParams(params)})}var ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def),ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform(
{type:"transform",transform:fn})}var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def),ZodMiniType.init(inst,def)});function optional(innerType){
return new ZodMiniOptional({type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def),ZodMiniType.init(inst,def)});function nullable(innerType){return new ZodMiniNullable(
{type:"nullable",innerType})}var ZodMiniDefault=$constructor("ZodMiniDefault",(inst,def)=>{$ZodDefault.init(inst,def),ZodMiniType.init(inst,def)});function _default(innerType,defaultValue){
return new ZodMiniDefault({type:"default",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():shallowClone(defaultValue)}})}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def),ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch(
{type:"catch",innerType,catchValue:typeof catchValue=="function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def),ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe({type:"\
pipe",in:in_,out})}var ZodMiniLazy=$constructor("ZodMiniLazy",(inst,def)=>{$ZodLazy.init(inst,def),ZodMiniType.init(inst,def)});function _lazy(getter){return new ZodMiniLazy({type:"\
lazy",getter})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def),ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}function json(){let jsonSchema=_lazy(()=>union([string2(),number2(),boolean2(),_null3(),array(jsonSchema),record(string2(),jsonSchema)]));return jsonSchema}var HIDDEN=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}","u");function hasHiddenCharacters(text3){return HIDDEN.
test(text3)}var visible=maximum=>string2().check(_minLength(1),_maxLength(maximum),refine(text3=>!hasHiddenCharacters(text3),"holds a control or hidden characte\
r")),AgentId=string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,'must be 1 to 64 letters, digits, ".", "_" or "-", starting with a letter or digit')),RequestId=visible(
200),Label=visible(64),ConversationKey=visible(200),DisplayName=visible(200),JobId=string2().check(_regex(/^[a-z2-7]{26}$/,"must be 26 characters of a-z and 2-7")),
LATEST_MS=36**9,Instant=string2().check(_regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,"must be a UTC time such as 2026-11-20T12:00:00.000Z"),refine(isRealTime,
"must be a time that exists, between 1970 and 5188")),DAYS_OF_ANY_MONTH=28;function isRealTime(text3){let ms=Date.parse(text3);return ms>=0&&ms<LATEST_MS?Number(
text3.slice(8,10))<=DAYS_OF_ANY_MONTH?text3.slice(11,13)!=="24":new Date(ms).toISOString()===text3:!1}var wholeNumber=(minimum,maximum=Number.MAX_SAFE_INTEGER)=>int().
check(_gte(minimum),_lte(maximum));var common={env:_default(array(string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),[]),allowWrites:_default(boolean2(),!1),concurrency:optional(wholeNumber(1,64)),
reviewMarker:_default(boolean2(),!1),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),18e5)},CodexSettings=strictObject({executor:literal("codex"),...common,binary:_default(
string2().check(_minLength(1)),"codex"),model:optional(string2().check(_minLength(1))),effort:optional(string2().check(_minLength(1)))}),ClaudeRule=string2().check(
_regex(/^[A-Za-z][^\n]*$/)),ClaudeSettings=strictObject({executor:literal("claude"),...common,binary:_default(string2().check(_minLength(1)),"claude"),model:optional(
string2().check(_minLength(1))),effort:optional(string2().check(_minLength(1))),permissionMode:_default(_enum(["default","manual","acceptEdits","auto","dontAsk",
"plan","bypassPermissions"]),"acceptEdits"),allowedTools:_default(array(ClaudeRule),[]),readTools:_default(array(ClaudeRule),[]),disallowedTools:_default(array(
ClaudeRule),[]),maxTurns:optional(wholeNumber(1,1e4)),maxBudgetUsd:optional(number2().check(_positive())),appendSystemPrompt:optional(string2().check(_minLength(
1)))}),CommandSettings=strictObject({executor:literal("command"),...common,command:array(string2()).check(_minLength(1))}),TRIGGER_PATH=/^\/v1\/workspace_agents\/[A-Za-z0-9_-]{1,128}\/trigger$/,
LOOPBACK=new Set(["127.0.0.1","localhost","[::1]"]);function triggerProblem(address,allowLoopback){let url=URL.canParse(address)?new URL(address):void 0;if(url===
void 0)return"is no URL";if(url.username!==""||url.password!=="")return"must not hold a user name";if(address.includes("?")||address.includes("#"))return'must e\
nd after "/trigger"';if(!TRIGGER_PATH.test(url.pathname))return"must have the path /v1/workspace_agents/AGENT/trigger, as ChatGPT shows it";if(!(allowLoopback&&
LOOPBACK.has(url.hostname))&&(url.protocol!=="https:"||url.host!=="api.chatgpt.com"))return"must begin with https://api.chatgpt.com/"}var ChatgptSettings=strictObject(
{executor:literal("chatgpt"),...common,reviewMarker:_default(literal(!1),!1),concurrency:_default(wholeNumber(1,64),8),timeoutMs:_default(wholeNumber(1e3,168*3600*
1e3),24*3600*1e3),triggerUrl:string2().check(_maxLength(500)),tokenEnv:optional(string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),pollMs:_default(wholeNumber(
50,36e5),15e3),gapMs:_default(wholeNumber(50,36e5),6e4),allowLoopback:_default(boolean2(),!1)}).check(context=>{let{triggerUrl,allowLoopback}=context.value,problem=triggerProblem(
triggerUrl,allowLoopback);if(problem===void 0)return;let message2=`triggerUrl ${problem}`;context.issues.push({code:"custom",message:message2,input:triggerUrl,path:[
"triggerUrl"]})}),AgentSettings=discriminatedUnion("executor",[CodexSettings,ClaudeSettings,CommandSettings,ChatgptSettings]);var TunnelSettings=strictObject({command:optional(array(string2()).check(_minLength(1))),env:_default(array(string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),
[]),addressMs:_default(wholeNumber(100,6e5),3e4)}),Configuration=strictObject({agents:_default(record(AgentId,AgentSettings),{}),tunnel:optional(TunnelSettings)}),
BUILT_IN_AGENTS={codex:CodexSettings.parse({executor:"codex"}),claude:ClaudeSettings.parse({executor:"claude"})};import{readFileSync as readFileSync2,readlinkSync}from"node:fs";import{readdirSync,readFileSync}from"node:fs";var procTable={one:procRow,all:()=>readdirSync("/proc").flatMap(name=>/^\d+$/.test(name)?procRow(Number(name))??[]:[]),environment:pid=>readOf(pid,"environ")},psTable={
one:pid=>ps(["-p",String(pid)])[0],all:()=>ps(["-A"]),environment:()=>{}},processTable=process.platform==="linux"?procTable:psTable;function procRow(pid){let text3=readOf(
pid,"stat");if(text3===void 0)return;let fields=text3.slice(text3.lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start2=fields[19];if(!(state===
void 0||start2===void 0))return{pid,parent:Number(parent),group:Number(group),session:Number(session),start:start2,isDead:state==="Z"||state==="X"}}function readOf(pid,file){
try{return readFileSync(`/proc/${pid}/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EP\
ERM")return;throw error}}function ps(selection){let{spawnSync:spawnSync2}=process.getBuiltinModule("node:child_process"),done=spawnSync2("ps",[...selection,"-o",
"pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"utf8",env:{PATH:process.env.PATH??"/usr/bin:/bin",LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==
void 0)throw done.error;return done.stdout.split(`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start2]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start2??"",isDead:state?.
startsWith("Z")===!0}]}var boot,own2,namespace;function bootId(){return boot??=process.platform==="linux"?linuxBootId():sysctl("kern.bootsessionuuid"),boot}function processNamespace(){
if(process.platform==="linux")return["pid","time"].flatMap(kind=>namespaceLink(kind)??[]).join(" ")||void 0}function processStart(pid){return processTable.one(pid)?.
start}function identify(pid){let start2=processStart(pid);return start2===void 0?void 0:identityOf(pid,start2)}function ownIdentity(){if(own2??=identify(process.
pid),own2===void 0)throw new Error("Cannot identify this process: the process table does not list it.");return own2}function liveness(identity3){if(identity3.boot_id!==
bootId())return"dead";if(identity3.pid_ns!==ownNamespace())return"unknown";let row=processTable.one(identity3.pid);return row===void 0?exists(identity3.pid)?"un\
known":"dead":row.start===identity3.start&&!row.isDead?"alive":"dead"}function monotonicMs(){return Number(process.hrtime.bigint()/1000000n)}function identityOf(pid,start2){
let pidNamespace=ownNamespace(),identity3={pid,start:start2,boot_id:bootId()};return pidNamespace===void 0?identity3:{...identity3,pid_ns:pidNamespace}}function ownNamespace(){
return namespace??={name:processNamespace()},namespace.name}function exists(pid){try{return process.kill(pid,0)}catch(error){if(systemCode(error)==="ESRCH")return!1;
if(systemCode(error)==="EPERM")return!0;throw error}}function linuxBootId(){return readFileSync2("/proc/sys/kernel/random/boot_id","latin1").trim()}function namespaceLink(kind){
try{return readlinkSync(`/proc/self/ns/${kind}`)}catch(error){if(systemCode(error)==="ENOENT"||systemCode(error)==="EACCES")return;throw error}}function sysctl(name){
let{execFileSync}=process.getBuiltinModule("node:child_process");return execFileSync("sysctl",["-n",name],{encoding:"utf8"}).trim()}import{randomBytes}from"node:crypto";import{setTimeout as pause}from"node:timers/promises";import{createHash,createHmac}from"node:crypto";function capabilityOf(token2,run){let secret=createHmac("sha256",token2).update(`run ${run.id} of ${run.job_id}`);
return`relay_run_${run.job_id}_${secret.digest("base64url")}`}function hashOf(capability){return createHash("sha256").update(capability).digest("hex")}var PROTOCOL="durable-relay/v1",FIRST=`This is one run of a job. Nobody reads this chat: whoever sent the job sees only what you tell by the tools of the MCP se\
rver "durable-relay". Pass the capability above with each of these calls, and show it nowhere else.

1. update_conversation_title, once, 15 characters at most.
2. record_plan with the steps that matter to the reader, each with an id of yours that stays.
3. Work. record_progress when a step begins or ends; several in one call are fine. When the plan changes, record_plan again, or mark steps as skipped.
4. Whenever you cannot go on without an answer: ask_user, then end your turn. The answer comes as a new message with turn_mode "answer".
5. record_result exactly once, at the end: status done, failed, or blocked when something outside your reach is missing. The whole answer goes into it, not into\
 this chat. A long one may come in parts.

Never end without record_result or an open ask_user: a run that ends silently counts as failed. When a call answers RUN_CLOSED, stop.`,AGAIN="The next job of th\
is conversation; the same rules as before: the capability above, record_plan, record_progress, ask_user when you must, record_result exactly once at the end. No\
body reads this chat.",GUIDED="This is guidance for the run that you are working on: the same job, the same capability. Do not start over. Change the plan with \
record_plan, or mark steps as skipped; if the answer is complete with this, close with record_result.",ANSWERED="This is the answer to your question. Go on with\
 the same job and the same capability where you stopped, and close with record_result.";function composeTask(header,{prompt,resume}){let isFirst=resume===void 0,
rules=header.write?"You may change things where this job asks for it.":"This job is read-only: look, and change nothing.";return compose(header,isFirst?"initial":
"continuation",{text:`${isFirst?FIRST:AGAIN}

${rules}`,label:"User task",said:prompt})}function composeMessage(header,message2){if(message2.kind==="steer")return compose(header,"steer",{text:GUIDED,label:"\
Operator guidance",said:message2.text});let text3=`question_id: ${message2.id}

${ANSWERED}`;return compose(header,"answer",{text:text3,label:"Operator answered",said:message2.text})}function compose({job_id,request_id,conversation_key,capability,
write},mode,{text:text3,label,said}){return`${["relay_mcp: durable-relay",`protocol: ${PROTOCOL}`,`turn_mode: ${mode}`,`job_id: ${job_id}`,`request_id: ${request_id}`,
`conversation_key: ${conversation_key}`,`capability: ${capability}`,`may_write: ${write?"yes":"no"}`].join(`
`)}

${text3}

${label}:
${said.trim()}`}function sendTask(dealings){let{turn,header,run}=dealings;return send(dealings,{number:0,input:composeTask(header,turn),heard:run.heard})}function sendMessage(dealings,message2){
let{header,run}=dealings,heard=run.heard+1;return send(dealings,{number:heard,input:composeMessage(header,message2),heard})}async function send(dealings,{number:number4,
input,heard}){let{turn,trigger,run}=dealings,{conversation_key}=run,text3={key:`relay-${run.id}-${number4}`,input,conversation_key},answer=await trigger.send(text3,
turn.signal);if(answer.kind!=="taken")return answer;let{agent_trigger_run_id:service_id,conversation_url}=answer.body;await turn.elsewhere.keep((known=run)=>{let url=conversation_url??
known.url,taken={...known,heard,accepted:!0,service_id};return dealings.run=url===void 0?taken:{...taken,url}});let where2=conversation_url===void 0?"":`: ${conversation_url}`;
return turn.report({kind:"status",text:`ChatGPT took it${where2}`}),answer}function pauseAfter(answer,tries,firstMs){return(answer.kind==="refused"?answer.retry_after_ms:
void 0)??firstMs*2**(tries-1)*(.75+Math.random()/2)}function reportNotTaken({report},answer,delayMs){let why2=answer.kind==="refused"&&answer.status>0?`HTTP ${answer.
status} ${answer.reason}`.trim():answer.reason,seconds=Math.ceil(delayMs/1e3);report({kind:"warning",text:`ChatGPT did not take it: ${why2}; tried again in ${seconds}\
 s`})}function stopped(){return{ok:!1,error:{code:"STOPPED",message:"The turn was stopped; its run at ChatGPT goes on."},retryable:!1,stopped:!0}}function mayPass(answer){return answer.kind==="unanswered"?!0:answer.status===429||answer.status>=500}var NOT_RUNNABLE_MS=6e4;function refusalOf(answer,{agent,isDoubtful}){
let doubt=isDoubtful?" An earlier try may have been taken: if its run reports, that counts.":"",failed5=(code,why2,again)=>({ok:!1,error:{code,message:`ChatGPT \
did not take the task of "${agent}": ${why2}${doubt}`},retryable:!1,untouched:!isDoubtful,...again});if(answer.kind==="unanswered")return failed5("CHATGPT_UNREA\
CHABLE",`${answer.reason}.`,{retryable:!0});let said=answer.reason===""?"":` It said: ${answer.reason}`,status2=`HTTP ${answer.status}`,{retry_after_ms}=answer;
switch(answer.status){case 0:return failed5("CREDENTIAL_MISSING",answer.reason);case 401:return failed5("CHATGPT_TOKEN_REFUSED",`the token is wrong or has ended\
 (${status2}). Make a new one and run: relay agent add chatgpt ${agent}.${said}`);case 403:return failed5("CHATGPT_FORBIDDEN",`the token may not trigger this ag\
ent (${status2}). Its owner needs the scope "Workspace Agents" and access to the agent.${said}`);case 404:return failed5("CHATGPT_NOT_FOUND",`there is no such t\
rigger for this token (${status2}). Copy the trigger URL of the agent again.${said}`);case 409:return failed5("CHATGPT_NOT_RUNNABLE",`the agent or its API chann\
el is switched off or being changed (${status2}). Publish the agent with the API channel on.${said}`,{retryable:!0,retry_after_ms:retry_after_ms??NOT_RUNNABLE_MS});case 429:
return failed5("CHATGPT_LIMITED",`too many requests (${status2}).${said}`,{retryable:!0,retry_after_ms,isLimited:!0});default:return answer.status>=500?failed5(
"CHATGPT_UNREACHABLE",`it has a fault (${status2}).${said}`,{retryable:!0,retry_after_ms}):failed5("CHATGPT_REFUSED",`${status2}.${said}`)}}var MOST_SENDS=6,LONGEST_PAUSE_MS=5*6e4,MOST_CAPABILITIES=16;async function takeUp(turn,token2){let before=turn.elsewhere.run,known=before?.hasFailed===!0?void 0:
before,id=known?.id??randomBytes(12).toString("hex"),capability=capabilityOf(token2,{job_id:turn.job_id,id}),hash3=hashOf(capability);if(known===void 0){let{conversation_key}=turn.
elsewhere,heard=before?.heard??0,run={id,conversation_key,capabilities:[hash3],heard};return await turn.elsewhere.keep(()=>run),{run,capability,isTakenUp:!1}}if(known.
capabilities.includes(hash3))return{run:known,capability,isTakenUp:!0};let capabilities=[...known.capabilities,hash3].slice(-MOST_CAPABILITIES);return await turn.
elsewhere.keep((now=known)=>({...now,capabilities})),{run:{...known,capabilities},capability,isTakenUp:!0}}async function begin(dealings,before){let{turn,agent}=dealings,
isDoubtful=before.isDoubtful;for(let sends=1;;sends+=1){turn.report({kind:"status",text:sends===1?"Sends the task to ChatGPT":"Sends again"});let answer=await sendTask(
dealings);if(answer.kind==="taken")return;let{run,isOver:isOver2}=await turn.elsewhere.listen(dealings.run.heard,0);if(turn.signal.aborted||isOver2)return stopped();
if(run?.accepted===!0){dealings.run=run;return}isDoubtful||=answer.kind==="unanswered"||answer.status>=500;let delayMs=pauseAfter(answer,sends,dealings.retryMs),
isLast2=sends===MOST_SENDS||delayMs>LONGEST_PAUSE_MS;if(!mayPass(answer)||isLast2)return refusalOf(answer,{agent,isDoubtful});if(reportNotTaken(turn,answer,delayMs),
!await isPassed(delayMs,turn.signal))return stopped()}}async function isPassed(ms,signal){return await pause(ms,void 0,{signal}).catch(()=>{}),!signal.aborted}var LONGEST_PAUSE_MS2=6e4;async function followRun(dealings,deadline){let{turn,settings}=dealings,looks=createLooks(dealings),outbox=createOutbox(dealings);for(;;){
let waitMs=Math.min(outbox.pauseMs(),settings.pollMs,deadline-monotonicMs()),behind=outbox.isWaiting()?Number.MAX_SAFE_INTEGER:dealings.run.heard;await turn.elsewhere.
listen(behind,Math.max(0,waitMs));let talk=await turn.elsewhere.listen(dealings.run.heard,0);if(turn.signal.aborted||talk.isOver)return stopped();let failure2=await looks.
lookWhenDue(talk);if(failure2!==void 0)return failure2;if(monotonicMs()>=deadline)return timedOut(dealings);let[message2]=talk.messages;message2!==void 0&&await outbox.
sendWhenDue(message2)}}function createOutbox(dealings){let tries=0,nextAtMs=0;return{isWaiting:()=>tries>0,pauseMs:()=>tries===0?Number.POSITIVE_INFINITY:nextAtMs-
monotonicMs(),async sendWhenDue(message2){if(monotonicMs()<nextAtMs)return;let answer=await sendMessage(dealings,message2);if(answer.kind==="taken"){tries=0,nextAtMs=
0;return}if(dealings.turn.signal.aborted)return;tries+=1;let pauseMs=Math.min(pauseAfter(answer,tries,dealings.retryMs),LONGEST_PAUSE_MS2);nextAtMs=monotonicMs()+
pauseMs,reportNotTaken(dealings.turn,answer,pauseMs)}}}function createLooks(dealings){let{turn,settings,trigger}=dealings,nextAtMs=monotonicMs()+settings.pollMs,
status2,endedAtMs,watched,isBlind=!1;function begun(serviceId){serviceId!==watched&&(watched=serviceId,status2=void 0,endedAtMs=void 0,isBlind=!1)}async function look(serviceId){
let answer=await trigger.look(serviceId,turn.signal);if(answer.kind==="refused"&&answer.retry_after_ms!==void 0&&(nextAtMs=monotonicMs()+Math.max(answer.retry_after_ms,
settings.pollMs)),answer.kind==="refused"&&answer.status>=400&&answer.status<429){isBlind=!0;let text3=`ChatGPT does not show how the run stands (HTTP ${answer.
status}); its own word is waited for`;turn.report({kind:"warning",text:text3})}if(!(answer.kind!=="taken"||turn.signal.aborted)&&(answer.body.status!==status2&&
(status2=answer.body.status,turn.report({kind:"status",text:`ChatGPT says: ${status2.replace("_"," ")}`})),status2==="failed"))return failedRun(dealings,answer.
body)}function gap({isAsking,messages}){if(status2!=="completed"||isAsking||messages.length>0){endedAtMs=void 0;return}return endedAtMs===void 0&&(endedAtMs=monotonicMs(),
turn.report({kind:"warning",text:"The run ended without record_result: a gap, not a result"})),monotonicMs()-endedAtMs>=settings.gapMs?withoutResult(dealings):void 0}
return{async lookWhenDue(talk){let{service_id}=dealings.run;begun(service_id);let isDue=monotonicMs()>=nextAtMs;if(service_id!==void 0&&isDue&&!isBlind&&status2!==
"completed"){nextAtMs=monotonicMs()+settings.pollMs;let failure2=await look(service_id);if(failure2!==void 0)return failure2}return gap(talk)}}}async function failedRun({
turn,agent,run},body){let{isOver:isOver2}=await turn.elsewhere.listen(run.heard,0);if(isOver2)return stopped();await turn.elsewhere.keep((known=run)=>({...known,
hasFailed:!0}));let code=body.error?.code??"no code",said=body.error?.message===void 0?"":`: ${body.error.message.slice(0,500)}`;return{ok:!1,error:{code:"CHATG\
PT_RUN_FAILED",message:`The run of "${agent}" failed at ChatGPT (${code})${said}.${where(run.url)}`},retryable:!0,untouched:code==="dispatch_failed"}}function withoutResult({
agent,run}){return{ok:!1,error:{code:"CHATGPT_NO_RESULT",message:`The run of "${agent}" ended at ChatGPT without record_result, so there is no result.${where(run.
url)} Check that the agent has the connector "durable-relay" and its instruction block (docs/chatgpt.md).`},retryable:!1}}function timedOut({agent,settings,run}){
return{ok:!1,error:{code:"TURN_TIMED_OUT",message:`"${agent}" told no result in ${settings.timeoutMs} ms ("timeoutMs"). The run may go on at ChatGPT; what it te\
lls from now on is refused.${where(run.url)}`},retryable:!1}}function where(url){return url===void 0?"":` See ${url}.`}function parseJson(text3){try{return{ok:!0,value:JSON.parse(text3)}}catch(error){if(error instanceof SyntaxError)return{ok:!1,reason:error.message};throw error}}var ServiceId=string2().check(_regex(/^[A-Za-z0-9_-]{1,128}$/)),ConversationUrl=string2().check(_maxLength(500),refine(text3=>{let url=URL.canParse(text3)?new URL(
text3):void 0;return url?.protocol==="https:"&&url.host==="chatgpt.com"&&url.username===""})),lenient=type=>_catch(optional(type),void 0),TriggerAnswer=object({
conversation_url:lenient(ConversationUrl),agent_trigger_run_id:lenient(ServiceId)}),RunAnswer=object({status:_enum(["queued","in_progress","suspended","complete\
d","failed"]),conversation_url:lenient(ConversationUrl),error:lenient(nullable(object({code:lenient(string2()),message:lenient(string2())})))});var USER_AGENT="durable-relay",BODY_BYTES=64*1024,REASON=500;function createTrigger(settings,options){async function request(path6,schema,init){let problem=triggerProblem(
settings.triggerUrl,settings.allowLoopback);if(problem!==void 0)throw new TypeError(`The trigger URL ${problem}.`);let shown=tokenOf(options.token);if("problem"in
shown)return{kind:"refused",status:0,reason:shown.problem,retry_after_ms:void 0};let{token:token2}=shown,timeout=AbortSignal.timeout(options.requestMs);try{let response=await fetch(
settings.triggerUrl.replace(/\/trigger$/,path6),{...init,headers:{...init.headers,authorization:`Bearer ${token2}`,"user-agent":USER_AGENT,"openai-beta":"worksp\
ace_agent_runs=v1"},redirect:"manual",signal:AbortSignal.any([init.signal,timeout])}),text3=await readText(response);if(!response.ok)return refusalOf2(response,
scrub(text3,token2),options.now());let body=schema.safeParse(text3.trim()===""?{}:valueOf(text3));return body.success?{kind:"taken",body:body.data}:{kind:"unans\
wered",reason:"its answer cannot be read"}}catch(error){return timeout.aborted?{kind:"unanswered",reason:`no answer in ${options.requestMs} ms`}:{kind:"unanswer\
ed",reason:scrub(wordsOf(error),token2)}}}return{async send({key,input,conversation_key},signal){return request("/trigger",TriggerAnswer,{method:"POST",headers:{
"content-type":"application/json","idempotency-key":key},body:JSON.stringify({input,conversation_key}),signal})},look(serviceId,signal){return request(`/runs/${serviceId}`,
RunAnswer,{method:"GET",headers:{},signal})}}}function tokenOf(read2){try{return{token:read2()}}catch(error){if(error instanceof RelayError)return{problem:error.
message};throw error}}function valueOf(text3){let parsed2=parseJson(text3);return parsed2.ok&&typeof parsed2.value=="object"&&parsed2.value!==null?parsed2.value:
{}}async function readText(response){let chunks=[],bytes=0;for await(let chunk of response.body??[])if(chunks.push(chunk),bytes+=chunk.length,bytes>BODY_BYTES)break;
return Buffer.concat(chunks).toString("utf8",0,BODY_BYTES)}function refusalOf2(response,text3,nowMs){let reason=text3.replaceAll(/\s+/g," ").trim().slice(0,REASON),
retry_after_ms=delayOf(response.headers.get("retry-after"),nowMs);return{kind:"refused",status:response.status,reason,retry_after_ms}}function delayOf(header,nowMs){
if(header===null)return;if(/^\d{1,9}$/.test(header.trim()))return Number(header)*1e3;let at=Date.parse(header);return Number.isNaN(at)?void 0:Math.max(0,at-nowMs)}
function scrub(text3,token2){return text3.replaceAll(token2,"[token]")}function wordsOf(error){if(!(error instanceof Error))return String(error);let cause=error.
cause instanceof Error?error.cause.message:void 0;return cause===void 0||cause===""?error.message:`${error.message}: ${cause}`}var REQUEST_MS=6e4,RETRY_MS=1e3,MAY_HEAL=new Set(["STORE_FULL","STORE_WRITE_FAILED","JOB_CONTESTED"]);function createChatgptExecutor(settings,options){let{agent,
token:token2,requestMs=REQUEST_MS,retryMs=RETRY_MS}=options,trigger=createTrigger(settings,{token:token2,requestMs,now:Date.now});return async turn=>{if(turn.result_schema!==
void 0)return withoutSchemas(agent);if(turn.resume?.isFork===!0)return withoutForks(agent);let deadline=monotonicMs()+settings.timeoutMs;try{let{run,capability,
isTakenUp}=await takeUp(turn,token2()),{job_id,write}=turn,{conversation_key}=run,{request_id}=turn.elsewhere,dealings={turn,settings,agent,trigger,header:{job_id,
request_id,conversation_key,capability,write},run,retryMs};if(run.accepted!==!0){let failure2=await begin(dealings,{isDoubtful:isTakenUp});if(failure2!==void 0)
return failure2}return await followRun(dealings,deadline)}catch(error){if(!(error instanceof RelayError))throw error;if(error.code==="STALE_TOKEN"||error.code===
"STATE_REFUSED")return stopped();let{code,message:message2}=error;return turn.elsewhere.run!==void 0||MAY_HEAL.has(code)?{ok:!1,error:{code,message:message2},retryable:!0}:
refused(code,message2)}}}function withoutSchemas(agent){return refused("RESULT_SCHEMA_UNSUPPORTED",`Cannot send this job to "${agent}": a Workspace Agent answer\
s in Markdown, and nothing here checks it against a result_schema. Send the job again without one.`)}function withoutForks(agent){return refused("FORK_UNSUPPORT\
ED",`Cannot fork a job of "${agent}": a conversation of ChatGPT cannot be copied by its API. Dispatch a job of its own, with what it has to know in the prompt.`)}
function refused(code,message2){return{ok:!1,error:{code,message:message2},retryable:!1,untouched:!0}}import{randomUUID}from"node:crypto";import{existsSync}from"node:fs";import{setTimeout as delay2}from"node:timers/promises";import{StringDecoder}from"node:string_decoder";var LINE_FEED=10;function createLines(limit,give){let line=createHead(limit),isOpen=!1,finish=()=>{let{output,isOutputCut}=line.
result();line=createHead(limit),isOpen=!1,give({text:output,isCut:isOutputCut})};return{add(chunk){let from=0;for(;;){let to=chunk.indexOf(LINE_FEED,from);if(to===
-1)break;line.add(chunk.subarray(from,to)),finish(),from=to+1}from!==chunk.length&&(line.add(chunk.subarray(from)),isOpen=!0)},end(){isOpen&&finish()}}}function createHead(limit){
let chunks=[],kept=0,isOutputCut=!1;return{add(chunk){let part=chunk.subarray(0,limit-kept);part.length<chunk.length&&(isOutputCut=!0),part.length!==0&&(chunks.
push(part),kept+=part.length)},result(){let bytes=Buffer.concat(chunks);return{output:isOutputCut?new StringDecoder("utf8").write(bytes):bytes.toString("utf8"),
isOutputCut}}}}function createTail(limit){let bytes=Buffer.alloc(0),isCut=!1;return{add(chunk){bytes=Buffer.concat([bytes,chunk.subarray(-limit)]),(bytes.length>
limit||chunk.length>limit)&&(isCut=!0),bytes=bytes.subarray(-limit)},text(){let from=isCut?bytes.findIndex(byte=>!isContinuation(byte)):0;return bytes.subarray(
Math.max(0,from)).toString("utf8")}}}function isContinuation(byte){return(byte&192)===128}import{setTimeout as delay}from"node:timers/promises";var VANISH_MS=2e3;function turnMarker(jobId,token2){return{name:"RELAY_TURN",value:`${jobId}.${token2}`}}function treeOf(tree){let fresh=tree.hasJustEnded===!0?
tree.processes:[];return collect(tree.processes,{fresh,marker:tree.marker})}async function killTree(options){let{graceMs,...tree}=options,hunt=openHunt(tree),graceEnds=monotonicMs()+
graceMs;for(;hunt.look()>0&&monotonicMs()<graceEnds;)hunt.signal("SIGTERM"),await hunt.wait(graceEnds);let vanishEnds=monotonicMs()+VANISH_MS;for(;hunt.look()>0&&
monotonicMs()<vanishEnds;)hunt.signal("SIGKILL"),await hunt.wait(Math.min(vanishEnds,monotonicMs()+200));return hunt.result()}function openHunt(tree){let known=new Map,
told=new Set,living=()=>[...known.values()].filter(identity3=>liveness(identity3)==="alive");return{look(){let found=[...known.values()],evidence={fresh:tree.hasJustEnded===
!0?[...tree.processes,...found]:found,marker:tree.marker};for(let identity3 of collect([...tree.processes,...found],evidence))known.set(nameOf(identity3),identity3);
return living().length},signal(signal){let reached=new Set(tree.processes.flatMap(root=>signalGroup(root,signal)));for(let identity3 of living()){let name=`${signal}\
 ${nameOf(identity3)}`;told.has(name)||(told.add(name),reached.has(identity3.pid)||send2(identity3.pid,signal))}},async wait(endsAt){for(let pause3=2;living().length>
0&&monotonicMs()<endsAt;pause3*=2)await delay(Math.max(1,Math.min(pause3,100,endsAt-monotonicMs())))},result(){let left=living().map(identity3=>identity3.pid);return{
killed:known.size-left.length,left}}};function signalGroup(root,signal){let name=`${signal} group ${nameOf(root)}`;if(told.has(name)||liveness(root)!=="alive")return[];
if(processTable.one(root.pid)?.group!==root.pid)return[];told.add(name);let members2=living().filter(({pid})=>processTable.one(pid)?.group===root.pid);return send2(
-root.pid,signal)?members2.map(({pid})=>pid):[]}}function nameOf(identity3){return`${identity3.pid} ${identity3.start}`}function send2(pid,signal){try{return process.
kill(pid,signal)}catch(error){let code=systemCode(error);if(code==="ESRCH"||code==="EPERM")return!1;throw error}}function collect(roots,{fresh,marker}){let rows3=new Map(
processTable.all().map(row=>[row.pid,row])),living=roots.filter(identity3=>liveness(identity3)==="alive"),groups=new Set([...living,...fresh.filter(root=>hasKeptPid(
root,rows3))].map(pidOf)),found=new Set(living.map(pidOf));for(let row of rows3.values())(groups.has(row.group)||hasMarker(row,marker))&&found.add(row.pid);addDescendants(
found,rows3);for(let pid of pidsAbove(process.pid,rows3))found.delete(pid);return[...found].flatMap(pid=>{let row=rows3.get(pid);return row===void 0||row.isDead?
[]:[identityOf(pid,row.start)]})}function hasKeptPid(root,rows3){let row=rows3.get(root.pid);return row===void 0||row.start===root.start}function pidOf(identity3){
return identity3.pid}function hasMarker(row,marker){if(marker===void 0||row.isDead)return!1;let environment=processTable.environment(row.pid),entry=Buffer.from(
`${marker.name}=${marker.value}`).toString("latin1");return environment?.split("\0").includes(entry)===!0}function addDescendants(found,rows3){let children=new Map;
for(let row of rows3.values()){let siblings=children.get(row.parent);siblings===void 0?children.set(row.parent,[row]):siblings.push(row)}for(let pid of found)for(let row of children.
get(pid)??[])found.add(row.pid)}function pidsAbove(pid,rows3){let above=new Set;for(let at=pid;at>0&&!above.has(at);at=rows3.get(at)?.parent??0)above.add(at);return above}var GRACE_MS=5e3,LINE_BYTES=1024*1024,STDERR_BYTES=8*1024,SETTLE_MS=1e3;async function runProgram(program){let head=createHead(program.maxOutputBytes??0),stderr=createTail(
STDERR_BYTES),ended2=(end,exit2,left2)=>({end,...exit2,...head.result(),stderrTail:stderr.text(),left:left2}),unknown2={exitCode:void 0,signal:void 0};if(program.
signal.aborted)return ended2("aborted",unknown2,[]);let child=await start(program);if("end"in child)return child;let linesFor=give=>createLines(program.maxLineBytes??
LINE_BYTES,give??(()=>{})),lines=linesFor(program.onLine),errorLines=linesFor(program.onErrorLine),drained=Promise.all([drain(child.stdout,chunk=>{head.add(chunk),
lines.add(chunk)}),drain(child.stderr,chunk=>{stderr.add(chunk),errorLines.add(chunk)})]),graceMs=program.graceMs??GRACE_MS,tree={processes:child.processes,marker:program.
marker},stop=await exitOrStop(child.exited,program);stop!==void 0&&await killTree({...tree,graceMs});let exit=await within(SETTLE_MS,child.exited)??unknown2,{left}=await killTree(
{...tree,hasJustEnded:!0,graceMs});await within(SETTLE_MS,drained);for(let stream of[child.stdout,child.stderr])stream.destroy();return lines.end(),errorLines.end(),
ended2(stop??"exited",exit,left)}async function start(program){let{execa:execa2}=await Promise.resolve().then(()=>(init_execa(),execa_exports)),child=execa2(program.
command,program.args,{cwd:program.cwd,env:program.env,extendEnv:!1,detached:!0,reject:!1,buffer:!1,stdin:"pipe",stdout:"pipe",stderr:"pipe"});if(child.pid===void 0){
let{code,originalMessage,shortMessage}=await child;return{end:"not_started",isNotFound:code==="ENOENT"&&existsSync(program.cwd),message:originalMessage??shortMessage??
""}}let identity3=identify(child.pid),exited=new Promise(resolve5=>{child.once("exit",(exitCode,signal)=>{resolve5({exitCode:exitCode??void 0,signal:signal??void 0})})});
return child.stdin.on("error",()=>{}),program.keepsInputOpen===!0?child.stdin.write(program.input):child.stdin.end(program.input),identity3!==void 0&&program.onSpawn?.(
identity3),{processes:identity3===void 0?[]:[identity3],stdout:child.stdout,stderr:child.stderr,exited}}function drain(stream,add){return new Promise(resolve5=>{
stream.on("data",add),stream.on("error",()=>resolve5()),stream.on("close",resolve5)})}function exitOrStop(exited,program){return new Promise(resolve5=>{let abort=()=>settle(
"aborted"),{timeoutMs}=program,timer=timeoutMs===void 0?void 0:setTimeout(()=>settle("timed_out"),timeoutMs),settle=stop=>{clearTimeout(timer),program.signal.removeEventListener(
"abort",abort),resolve5(stop)};program.signal.addEventListener("abort",abort),program.signal.aborted&&abort(),exited.then(()=>settle(void 0))})}var SLICES=20;async function within(milliseconds,promise){
let late=Symbol("late");for(let slice=0;slice<SLICES;slice+=1){let timer=new AbortController,pause3=delay2(milliseconds/SLICES,late,{signal:timer.signal}).catch(
()=>late),first=await Promise.race([promise,pause3]);if(timer.abort(),typeof first!="symbol")return first}}var REVIEW_INSTRUCTION="If a person has to look at your answer before anybody uses it, end your answer with a block of exactly this form, and with nothing behin\
d it:\n```relay-review\nthe reason, in one line\n```\nOtherwise do not write such a block.",MARKER=/(?:^|\n)```relay-review\n([^\n`]{1,500})\n```\s*$/;function readReviewMarker(answer){
let match=MARKER.exec(answer),review=match?.[1]?.trim();return match===null||review===void 0||review===""?{output:answer}:{output:answer.slice(0,match.index).trimEnd(),
review}}function reviewInstruction(settings,turn){return settings.reviewMarker&&turn.result_schema===void 0?REVIEW_INSTRUCTION:void 0}function withReviewMarker(runTurn2){
return async turn=>{let end=await runTurn2(turn);return!end.ok||turn.result_schema!==void 0?end:{...end,...readReviewMarker(end.output)}}}var READ_TOOLS=["Read","Glob","Grep","ToolSearch"],WRITE_TOOLS=["Write","Edit","MultiEdit","NotebookEdit"],ENVIRONMENT={CLAUDE_CODE_MAX_RETRIES:"5",CLAUDE_CODE_DISABLE_BACKGROUND_TASKS:"\
1",CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_TELEMETRY:"1",DISABLE_ERROR_REPORTING:"1",DISABLE_AUTOUPDATER:"1"};function claudeEnvironment(turn){return{
...ENVIRONMENT,...turn.env}}function claudeInput(prompt){return`${JSON.stringify({...{type:"user",message:{role:"user",content:[{type:"text",text:prompt}]},parent_tool_use_id:null,
session_id:""},client_composed:!0})}
`}function claudeArguments(turn,settings,chosen){return["-p",...option("--input-format","stream-json"),...option("--output-format","stream-json"),"--verbose",...option(
"--resume",turn.resume?.thread_id),...turn.resume?.isFork===!0?["--fork-session"]:[],...option("--session-id",isNewThread(turn)?chosen.newThread:void 0),...option(
"--model",turn.model??settings.model),...option("--effort",turn.effort??settings.effort),...option("--max-turns",settings.maxTurns),...option("--max-budget-usd",
settings.maxBudgetUsd),...option("--append-system-prompt",systemPrompt(turn,settings)),...option("--json-schema",chosen.schema),...turn.write?writePermissions(settings):
readPermissions(settings)]}function isNewThread(turn){return turn.resume===void 0||turn.resume.isFork===!0}function systemPrompt(turn,settings){return[settings.
appendSystemPrompt,reviewInstruction(settings,turn)].filter(part=>part!==void 0).join(`

`)||void 0}function writePermissions(settings){return[...option("--permission-mode",settings.permissionMode),...list("--allowedTools",[...settings.readTools,...settings.
allowedTools]),...list("--disallowedTools",settings.disallowedTools)]}function readPermissions({readTools,disallowedTools}){let named=readTools.map(toolOf).filter(
tool=>!tool.startsWith("mcp__")),tools=new Set([...READ_TOOLS,...named]),denied=[...WRITE_TOOLS,...tools.has("Bash")?[]:["Bash"],...disallowedTools];return[...option(
"--permission-mode","dontAsk"),...option("--settings",JSON.stringify({disableAllHooks:!0})),...option("--tools",[...tools].join(",")),...list("--allowedTools",readTools),
...list("--disallowedTools",denied)]}function toolOf(rule){return rule.replace(/\(.*$/s,"")}function option(name,value){return value===void 0?[]:[name,String(value)]}
function list(name,values){return values.length===0?[]:[name,...values]}var text=_default(string2(),""),count2=_catch(optional(int().check(_gte(0))),void 0),maybe=_catch(optional(string2()),void 0),KnownBlock=discriminatedUnion("typ\
e",[object({type:literal("text"),text}),object({type:literal("thinking"),thinking:text}),object({type:literal("redacted_thinking")}),object({type:literal("tool_\
use"),id:text,name:text,input:_catch(record(string2(),unknown()),{})}),object({type:literal("tool_result"),tool_use_id:text,content:optional(unknown()),is_error:_catch(
optional(boolean2()),void 0)})]),message=object({content:union([string2(),array(looseObject({type:string2()}))])}),parent_tool_use_id=optional(nullable(string2())),
ModelUsage=record(string2(),object({inputTokens:count2,outputTokens:count2,cacheReadInputTokens:count2})),Result=object({type:literal("result"),subtype:text,is_error:_catch(
optional(boolean2()),void 0),result:maybe,errors:_catch(optional(array(string2())),void 0),session_id:maybe,num_turns:count2,total_cost_usd:_catch(optional(number2().
check(_gte(0))),void 0),usage:_catch(optional(object({input_tokens:count2,cache_read_input_tokens:count2,output_tokens:count2})),void 0),model_usage_since_last_result:_catch(
optional(ModelUsage),void 0),permission_denials:_catch(_default(array(object({tool_name:text,tool_use_id:text})),[]),[]),api_error_status:_catch(optional(nullable(
number2())),void 0),terminal_reason:maybe,structured_output:optional(unknown())}),System=discriminatedUnion("subtype",[object({subtype:literal("init"),session_id:string2(),
model:maybe}),object({subtype:literal("api_retry"),attempt:count2,max_retries:count2,retry_delay_ms:_catch(optional(number2()),void 0),error_status:_catch(optional(
nullable(number2())),void 0),error:maybe}),object({subtype:literal("permission_denied"),tool_name:text,tool_use_id:text,decision_reason:maybe,message:maybe})]),
Event=discriminatedUnion("type",[looseObject({type:literal("system"),subtype:string2()}),object({type:_enum(["assistant","user"]),message,parent_tool_use_id}),object(
{type:literal("rate_limit_event"),rate_limit_info:object({status:text,resetsAt:_catch(optional(number2()),void 0),rateLimitType:maybe})}),Result]);function parseEvent(line){
let json2=parseJson(line),parsed2=safeParse(Event,json2.ok?json2.value:void 0);if(!parsed2.success)return;let event=parsed2.data;switch(event.type){case"system":
return safeParse(System,event).data;case"assistant":case"user":{let{content}=event.message;return{type:event.type,isSubagent:typeof event.parent_tool_use_id=="s\
tring",blocks:typeof content=="string"?[{type:"text",text:content}]:content.map(block)}}default:return event}}function block(raw){return safeParse(KnownBlock,raw).
data??{type:"unknown",kind:raw.type}}var rows=[{applies:({subtype})=>subtype==="error_max_turns",code:"CLAUDE_MAX_TURNS",retryable:!1},{applies:({subtype})=>subtype==="error_max_budget_usd",code:"C\
LAUDE_MAX_BUDGET",retryable:!1},{applies:says(/^No conversation found/i),code:"THREAD_MISSING",retryable:!1},{applies:says(/^(You[’']ve hit your .*spend limit|Credit balance|(You[’']re o|Your organization is o|O)ut of usage credits)/i),
code:"CLAUDE_QUOTA_EXCEEDED",retryable:!1},{applies:either(says(/^(You[’']ve hit your .*limit|Claude AI usage limit|.{0,40}\blimit reached\b|Rate limit)/i),({
status:status2})=>status2===429),code:"CLAUDE_RATE_LIMITED",retryable:!0},{applies:either(says(/^(Not logged in|Please run \/login|Invalid (API key|auth token)|Failed to authenticate|Authentication required|OAuth token|Login (expired|reached))/i),
({status:status2})=>status2===401||status2===403),code:"CLAUDE_AUTH",retryable:!1},{applies:either(says(/^Prompt is too long/i),({terminalReason})=>terminalReason===
"prompt_too_long"),code:"CLAUDE_CONTEXT_FULL",retryable:!1},{applies:either(says(/^API Error: (5\d\d|Connection|Request timed out|Overloaded|Unable to connect)/i),
({status:status2})=>status2!==void 0&&(status2>=500||status2===408)),code:"CLAUDE_UNAVAILABLE",retryable:!0}];function judgeFailure(refusal6,now){let row=rows.find(
({applies})=>applies(refusal6));if(row===void 0)return{code:"CLAUDE_FAILED",retryable:!1};let{code,retryable}=row;if(code!=="CLAUDE_RATE_LIMITED")return{code,retryable};
let until=refusal6.resetsAt===void 0?resetIn(refusal6.reason,now):refusal6.resetsAt*1e3,wait=until===void 0?0:Math.ceil(until-now.getTime());return{code,retryable,
retry_after_ms:wait>0?wait:void 0,isLimited:!0}}function says(pattern){return({reason})=>pattern.test(reason)}function either(...tests){return refusal6=>tests.some(
applies=>applies(refusal6))}var HOUR_MS=36e5;function resetIn(reason,now){let seconds=/\|(\d{10})\b/.exec(reason)?.[1];if(seconds!==void 0)return Number(seconds)*
1e3;let match=/resets (?:at )?(?:([A-Z][a-z]{2}) (\d{1,2}),? (?:at )?)?(\d{1,2})(?::(\d\d))? ?([ap]m)(?: \(([\w/+-]+)\))?/i.exec(reason);if(match===null)return;
let[,month,day,hour,minute="00",half,zone]=match,offset=offsetOf(zone,now);if(offset===void 0)return;let there=new Date(now.getTime()+offset),date2=month===void 0?
there.toISOString().slice(0,10):`${month} ${day} ${there.getUTCFullYear()}`,at=Date.parse(`${date2} ${hour}:${minute} ${half} UTC`)-offset;if(!Number.isNaN(at))
return at>now.getTime()-HOUR_MS/30?at:month===void 0?at+24*HOUR_MS:nextYear(at)}function nextYear(at){let date2=new Date(at);return date2.setUTCFullYear(date2.getUTCFullYear()+
1)}function offsetOf(zone,now){try{let name=new Intl.DateTimeFormat("en-US",{timeZone:zone,timeZoneName:"longOffset"}).formatToParts(now).find(({type})=>type===
"timeZoneName")?.value??"",[,sign,hours="0",minutes="0"]=/^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)??[];return(sign==="-"?-1:1)*(Number(hours)+Number(minutes)/60)*
HOUR_MS}catch(error){if(error instanceof RangeError)return;throw error}}function clientSchema(schema){if(schema===void 0)return{ok:!0,text:void 0};let{$schema:_,type="object",...rest}=schema;if(type!=="object")return refusal('Claude\
 Code answers with objects only: type must be "object"');let text3=JSON.stringify({type,...rest});return Buffer.byteLength(text3)>102400?refusal("it has more th\
an 102400 bytes"):{ok:!0,text:text3}}function refusal(reason){return{ok:!1,error:{code:"RESULT_SCHEMA_INVALID",message:`Cannot use result_schema: ${reason}.`}}}function firstLine(text3){let line=text3.slice(0,400).replaceAll(/\s+/g," ").trim();return cut(line,200)}function excerpt(text3){return text3===""?void 0:cut(text3,
2e3)}function bothEnds(text3){if(text3.length<=2e3)return excerpt(text3);let half=2e3/2-4;return`${whole(text3.slice(0,half))}
 [\u2026]
${whole(text3.slice(-half))}`}function lastLines(text3,limit){return whole(text3.trim().slice(-limit)).trim()}function cut(text3,limit){return text3.length<=limit?
text3:`${whole(text3.slice(0,limit-1))}\u2026`}function whole(text3){return text3.replace(/^[\uDC00-\uDFFF]/,"").replace(/[\uD800-\uDBFF]$/,"")}function tokensOf(result){let models=result.model_usage_since_last_result;if(models===void 0){let{usage}=result;return usage&&tokens(usage.input_tokens,usage.cache_read_input_tokens,
usage.output_tokens)}return Object.values(models).map(model=>tokens(model.inputTokens,model.cacheReadInputTokens,model.outputTokens)).reduce(sumTokens,void 0)}function sumTokens(one,other){
return one===void 0||other===void 0?one??other:tokens(one.input_tokens+other.input_tokens,one.cached_input_tokens+other.cached_input_tokens,one.output_tokens+other.
output_tokens)}function usageText(seen,{total_cost_usd:cost}){let thread=cost===void 0?"":`; thread so far: $${cost.toFixed(4)}`;return`${seen.input_tokens} tok\
ens in, ${seen.output_tokens} out${thread}`}function usageOf(heard,turn,durationMs){let usage={...heard.tokens,duration_ms:durationMs},total=heard.result?.total_cost_usd;
if(total===void 0)return{usage};let before=turn.resume===void 0?0:turn.resume.thread_usage?.cost_usd;return before!==void 0&&(usage.cost_usd=Math.max(0,total-before)),
{usage,thread_usage:{cost_usd:total}}}function tokens(input=0,cached2=0,output=0){return{input_tokens:input,cached_input_tokens:cached2,output_tokens:output}}var WRITTEN_PATH={Write:"file_path",Edit:"file_path",MultiEdit:"file_path",NotebookEdit:"notebook_path"},HARMLESS=new Set(["Read","Glob","Grep","LS","ToolSearch",
"StructuredOutput"]);function createTranscript(report){let calls=new Map,denied=new Set,heard={thread_id:void 0,result:void 0,answer:void 0,tokens:void 0,resets_at:void 0,
touched_files:new Set,hasActed:!1},warn=message2=>report({kind:"warning",...words(message2)}),deny=(id,tool,reason)=>{denied.has(id)||(denied.add(id),warn(`${tool}\
 was denied${reason===""?"":`: ${reason}`}`))},started=(id,{name,input})=>{HARMLESS.has(name)||(heard.hasActed=!0);let path6=input[WRITTEN_PATH[name]??""],text3=subjectOf(
input);calls.set(id,{name,text:firstLine(text3),path:typeof path6=="string"?path6:void 0,startedAt:monotonicMs()}),report({kind:"tool_started",tool:name,call_id:id,
...words(text3)})},ended2=(id,ok,output)=>{let call=calls.get(id);calls.delete(id);let detail=bothEnds(output);report({kind:"tool_ended",tool:call?.name??"unkno\
wn",call_id:id,ok,text:call?.text??"",...detail===void 0?{}:{detail},...call===void 0?{}:{duration_ms:monotonicMs()-call.startedAt}}),ok&&call?.path!==void 0&&(heard.
touched_files.add(call.path),report({kind:"file_change",ok,...words(`${call.name} ${call.path}`)}))},block2=(seen,from)=>{switch(seen.type){case"text":return!from.
isModel||seen.text===""?void 0:report({kind:from.isSubagent?"output":"message",...words(seen.text)});case"thinking":return seen.thinking===""?void 0:report({kind:"\
reasoning",...words(seen.thinking)});case"redacted_thinking":return;case"tool_use":return started(seen.id,seen);case"tool_result":return ended2(seen.tool_use_id,
seen.is_error!==!0,toText(seen.content));case"unknown":return heard.hasActed=!0,report({kind:"status",text:firstLine(seen.kind)})}},result=seen=>{heard.result=seen,
heard.thread_id=seen.session_id??heard.thread_id,seen.is_error===!1&&(heard.answer=seen.result||heard.answer);let tokens2=tokensOf(seen);heard.tokens=sumTokens(
heard.tokens,tokens2);for(let{tool_name,tool_use_id}of seen.permission_denials)deny(tool_use_id,tool_name,"");tokens2!==void 0&&report({kind:"usage",text:usageText(
tokens2,seen)})};return{heard,hear:event=>{if("subtype"in event&&!("type"in event))switch(event.subtype){case"init":return heard.thread_id!==void 0?void 0:(heard.
thread_id=event.session_id,report({kind:"status",text:firstLine(`Session ${event.session_id}, model ${event.model??"unknown"}`)}));case"api_retry":return warn(retryText(
event));case"permission_denied":return deny(event.tool_use_id,event.tool_name,event.decision_reason??event.message??"")}switch(event.type){case"assistant":case"\
user":{let from={isModel:event.type==="assistant",isSubagent:event.isSubagent};return event.blocks.forEach(seen=>block2(seen,from))}case"rate_limit_event":{let{
status:status2,resetsAt,rateLimitType}=event.rate_limit_info;return status2==="allowed"?void 0:(status2==="rejected"&&(heard.resets_at=resetsAt??heard.resets_at),
warn(`Usage limit ${rateLimitType??""}: ${status2}`))}case"result":return result(event)}},warn}}function subjectOf(input){for(let key of["command","file_path","\
notebook_path","pattern","query","url"]){let value=input[key];if(typeof value=="string")return value}return JSON.stringify(input)}function toText(content){return typeof content==
"string"?content:Array.isArray(content)?content.map(part=>textOf(part)).join(`
`):content===void 0?"":JSON.stringify(content)}function textOf(part){return typeof part?.text=="string"?part.text:JSON.stringify(part)}function retryText(event){
let{attempt,max_retries,retry_delay_ms,error_status,error}=event,what=[error_status,error].filter(part=>part!=null).join(" "),wait=retry_delay_ms===void 0?"":` \
in ${(retry_delay_ms/1e3).toFixed(1)} s`;return`The service failed (${what}): try ${attempt??"?"} of ${max_retries??"?"} again${wait}`}function words(text3){let line=firstLine(
text3),detail=line===text3?void 0:excerpt(text3);return detail===void 0?{text:line}:{text:line,detail}}function programOf(turn,{timeoutMs,graceMs}){return{cwd:turn.cwd,env:turn.env,input:turn.prompt,signal:turn.signal,timeoutMs,graceMs,marker:turnMarker(turn.job_id,
turn.token),onSpawn:turn.spawned}}import{runInNewContext}from"node:vm";var CHECK_MS=1e3,OLD_DRAFT=/^https?:\/\/json-schema\.org\/draft-0[4-7]\/schema#?$/;async function prepareCheck(schema){let{Ajv}=await Promise.resolve().then(()=>__toESM(require_ajv(),1)),
{Ajv2020}=await Promise.resolve().then(()=>__toESM(require__(),1)),{$schema,...keywords}=schema,options={strict:!1,validateFormats:!1,logger:!1},ajv=OLD_DRAFT.test(
String($schema))?new Ajv(options):new Ajv2020(options),compiled=bounded(()=>ajv.compile(keywords));if(!compiled.ok)return refusal2("RESULT_SCHEMA_INVALID",`Cann\
ot use result_schema: ${compiled.reason}.`);let fits2=compiled.value;return{ok:!0,check(answer){let parsed2=parseJson(answer);if(!parsed2.ok)return invalid(`it \
is not JSON (${parsed2.reason})`);let checked2=bounded(()=>fits2(parsed2.value));return checked2.ok?checked2.value?{ok:!0,value:parsed2.value}:invalid(ajv.errorsText(
fits2.errors,{dataVar:"answer"})):invalid(`the check did not end: ${checked2.reason}`)}}}function bounded(run){try{return{ok:!0,value:runInNewContext("run()",{run},
{timeout:CHECK_MS})}}catch(error){let reason=error?.message??error;return{ok:!1,reason:String(reason)}}}function invalid(reason){return refusal2("RESULT_INVALID",
`The answer does not fit result_schema: ${reason.slice(0,1e3)}.`)}function refusal2(code,message2){return{ok:!1,error:{code,message:message2}}}var LINE_BYTES2=16*1024*1024,THREAD_ID=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;function createClaudeExecutor(settings,options={}){return async turn=>{let resumed=turn.
resume?.thread_id;if(resumed!==void 0&&!THREAD_ID.test(resumed)){let message2=`Cannot resume thread "${resumed}": that is no id of a Claude Code session.`;return refused2(
{code:"THREAD_MISSING",message:message2})}let prepared=turn.result_schema&&await prepareCheck(turn.result_schema);if(prepared?.ok===!1)return refused2(prepared.
error);let schema=clientSchema(turn.result_schema);if(!schema.ok)return refused2(schema.error);let began=monotonicMs(),newThread=randomUUID(),{heard,hear,warn}=createTranscript(
turn.report),end=await runProgram({...programOf(turn,{timeoutMs:settings.timeoutMs,graceMs:options.graceMs}),command:settings.binary,args:claudeArguments(turn,settings,
{newThread,schema:schema.text}),env:claudeEnvironment(turn),input:claudeInput(turn.prompt),maxLineBytes:LINE_BYTES2,onLine:({text:text3,isCut})=>{let event=isCut?
void 0:parseEvent(text3);event!==void 0?hear(event):isCut&&(heard.hasActed=!0,warn(`Claude Code sent a line of more than ${LINE_BYTES2} bytes; it was skipped`))}});
if(end.end==="not_started")return notStarted(end,settings);let complaint=lastLines(end.stderrTail,1e3);complaint!==""&&warn(complaint);let failure2=failureOf(end,
{heard,turn,settings});if(failure2!==void 0)return failure2;let output=heard.answer??"",structured=heard.result?.structured_output,checked2=prepared?.check(structured===
void 0?output:JSON.stringify(structured));return checked2?.ok===!1?{...refused2(checked2.error),untouched:isUntouched(heard,turn)}:{ok:!0,output,thread_id:heard.
thread_id??(isNewThread(turn)?newThread:resumed),...usageOf(heard,turn,monotonicMs()-began),touched_files:[...heard.touched_files],...checked2===void 0?{}:{structured:checked2.
value}}}}function failureOf(end,{heard,turn,settings}){let untouched=isUntouched(heard,turn),failed5=(code,message2)=>({...refused2({code,message:message2}),untouched});
if(end.end==="aborted")return{...failed5("STOPPED","The turn was stopped."),stopped:!0};if(end.end==="timed_out"){let message2=`Claude Code did not finish in ${settings.
timeoutMs} ms ("timeoutMs") and was stopped.`;return{...failed5("TURN_TIMED_OUT",message2),retryable:!turn.write}}let{result}=heard,isDone=end.exitCode===0&&result?.
is_error===!1;if(isDone&&result.num_turns===0)return failed5("CLAUDE_FAILED",PROMPT_WAS_A_COMMAND);if(!(isDone&&heard.answer))return isDone?{...failed5("CLAUDE_\
NO_ANSWER","Claude Code completed the turn without an answer."),retryable:!0}:{...judged(end,{heard,turn,settings}),untouched}}var PROMPT_WAS_A_COMMAND="Claude \
Code took the prompt for one of its own commands and did not ask the model. Update it: 2.1.328 is known to pass such prompts on.";function judged(end,{heard,settings}){
let{result}=heard,reason=result?.is_error===!0&&result.result||result?.errors?.join("; ")||lastLines(end.stderrTail,1e3)||"it gave no reason",refusal6={reason,subtype:result?.
subtype,terminalReason:result?.terminal_reason,status:result?.api_error_status??void 0,resetsAt:heard.resets_at},{code,retryable,retry_after_ms,isLimited}=judgeFailure(
refusal6,new Date),words3=`Claude Code did not finish the turn (${end.signal??`exit code ${end.exitCode??"unknown"}`}): ${excerpt(reason)??""}`,advice2=ADVICE[code]?.(
settings)??"";return{...refused2({code,message:`${words3}${advice2}`}),retryable:retryable||end.signal!==void 0||end.exitCode===0&&result===void 0,retry_after_ms,
isLimited}}function isUntouched(heard,turn){let isWhole=heard.result!==void 0||heard.thread_id===void 0;return!heard.hasActed&&(!turn.write||isWhole)}var ADVICE={
CLAUDE_AUTH:({binary})=>`
Sign in as the worker's user with \`${binary} auth login\`, or name the variable of the key (ANTHROPIC_API_KEY) under "env" of this agent.`,CLAUDE_MAX_TURNS:()=>`\

Raise "maxTurns" of this agent, or ask for less at once.`,CLAUDE_MAX_BUDGET:()=>`
Raise "maxBudgetUsd" of this agent, or ask for less at once.`};function notStarted(end,settings){return end.isNotFound?refused2({code:"CLAUDE_NOT_FOUND",message:`\
Cannot run "${settings.binary}": no such program. Install it with \`npm install -g @anthropic-ai/claude-code\`, or set "binary" of this agent to its path.`}):refused2(
{code:"CLAUDE_FAILED",message:`Cannot run "${settings.binary}": ${end.message}`})}function refused2(error){return{ok:!1,error,retryable:!1,untouched:!0}}import{readFile,writeFile}from"node:fs/promises";import{join}from"node:path";var text2=_default(string2(),""),status=optional(nullable(string2())),Item=discriminatedUnion("type",[object({type:literal("agent_message"),text:text2}),object(
{type:literal("reasoning"),text:text2}),object({type:literal("error"),message:text2}),object({type:literal("todo_list"),items:_default(array(object({text:text2,
completed:_default(boolean2(),!1)})),[])}),object({type:literal("command_execution"),command:text2,aggregated_output:text2,exit_code:optional(nullable(number2())),
status}),object({type:literal("mcp_tool_call"),server:text2,tool:text2,arguments:optional(unknown()),result:optional(unknown()),error:optional(nullable(object({
message:text2}))),status}),object({type:literal("file_change"),changes:_default(array(object({path:string2(),kind:text2})),[]),status}),object({type:literal("we\
b_search"),query:text2})]),ThreadUsage=object({input_tokens:optional(int()),cached_input_tokens:optional(int()),output_tokens:optional(int()),reasoning_output_tokens:optional(
int())}),phase=_enum(["item.started","item.updated","item.completed"]),Event2=discriminatedUnion("type",[object({type:literal("thread.started"),thread_id:string2()}),
object({type:literal("turn.started")}),object({type:literal("turn.completed"),usage:optional(ThreadUsage)}),object({type:literal("turn.failed"),error:object({message:text2})}),
object({type:literal("error"),message:text2}),object({type:phase,item:looseObject({id:text2,type:string2()})})]);function parseEvent2(line){let json2=parseJson(
line),parsed2=safeParse(Event2,json2.ok?json2.value:void 0);if(!parsed2.success)return;let event=parsed2.data;if(!("item"in event))return event;let item=safeParse(
Item,event.item);return item.success?{type:event.type,id:event.item.id,item:item.data}:{type:"item.unknown",kind:event.item.type}}var rows2=[{says:/^\s*\{/,code:"CODEX_FAILED",retryable:!1},{says:/no rollout found for thread/i,code:"THREAD_MISSING",retryable:!1},{says:/already has an active writer/i,
code:"THREAD_BUSY",retryable:!0},{says:/status:? 429|too many requests|rate.?limit|usage limit/i,code:"CODEX_RATE_LIMITED",retryable:!0},{says:/quota exceeded|to use codex with your chatgpt plan/i,
code:"CODEX_QUOTA_EXCEEDED",retryable:!1},{says:/status:? 40[13]|unauthorized|not logged in|(log|sign) ?in again|missing environment variable/i,code:"CODEX_AUTH",
retryable:!1},{says:/ran out of room|context window/i,code:"CODEX_CONTEXT_FULL",retryable:!1},{says:/status:? 5\d\d|high demand|overloaded|at capacity|stream (disconnected|closed)|connection (failed|reset|refused|closed)|error sending request|timed? ?out/i,
code:"CODEX_UNAVAILABLE",retryable:!0}];function judgeFailure2(reason,now){let row=rows2.find(({says:says2})=>says2.test(reason));if(row===void 0)return{code:"C\
ODEX_FAILED",retryable:!1};let{code,retryable}=row;if(!retryable)return{code,retryable};let retry_after_ms=waitIn(reason)??waitUntil(reason,now),isLimited=code===
"CODEX_RATE_LIMITED";return{code,retryable,retry_after_ms,...isLimited?{isLimited}:{}}}function readableReason(reason){let json2=parseJson(reason),body=safeParse(
RefusedRequest,json2.ok?json2.value:void 0);return body.success?body.data.error.message:reason}var RefusedRequest=object({error:object({message:string2()})}),unitMs={
ms:1,s:1e3,m:6e4,h:36e5,d:864e5};function waitIn(reason){let span=/again in ((?:[\d.]+ ?[a-z]+[, ]*)+)/i.exec(reason)?.[1];if(span===void 0)return;let total=0;for(let[
,amount,unit]of span.matchAll(/(\d+(?:\.\d+)?) ?(ms|[dhms])[a-z]*/gi))total+=Number(amount)*(unitMs[unit?.toLowerCase()??""]??0);return total>0?Math.ceil(total):
void 0}function waitUntil(reason,now){let match=/again at (?:([A-Z][a-z]{2}) (\d{1,2})(?:st|nd|rd|th), (\d{4}) )?(\d{1,2}:\d\d [AP]M)/.exec(reason);if(match===null)
return;let[,month,day,year,time2=""]=match,date2=month===void 0?now.toDateString():`${month} ${day} ${year}`,at=Date.parse(`${date2} ${time2}`);return Number.isNaN(
at)?void 0:Math.max(0,at-now.getTime())}function createTranscript2(report){let startedAt=new Map,heard={thread_id:void 0,hasStarted:!1,hasCompleted:!1,thread_usage:void 0,answer:void 0,failure:void 0,
warning:void 0,touched_files:new Set,hasActed:!1},warn=message2=>{heard.warning=message2,report({kind:"warning",...words2(message2)})},started=(id,tool,text3)=>{
startedAt.has(id)||(startedAt.set(id,monotonicMs()),report({kind:"tool_started",tool,call_id:id,...words2(text3)}))},ended2=(id,{tool,text:text3,ok,output})=>{let at=startedAt.
get(id);startedAt.delete(id);let detail=bothEnds(output);report({kind:"tool_ended",tool,call_id:id,ok,text:firstLine(text3),...detail===void 0?{}:{detail},...at===
void 0?{}:{duration_ms:monotonicMs()-at}})},called=(isEnd,id,call)=>{heard.hasActed=!0,isEnd?ended2(id,call):started(id,call.tool,call.text)},item=(isEnd,id,seen)=>{
switch(seen.type){case"agent_message":return isEnd?(heard.answer=seen.text,report({kind:"message",...words2(seen.text)})):void 0;case"reasoning":return isEnd?report(
{kind:"reasoning",...words2(seen.text)}):void 0;case"error":return warn(seen.message);case"todo_list":return report({kind:"plan",...planOf(seen.items)});case"fi\
le_change":heard.hasActed=!0;for(let{path:path6}of seen.changes)heard.touched_files.add(path6);return isEnd?report({kind:"file_change",...changesOf(seen)}):void 0;case"\
command_execution":case"mcp_tool_call":case"web_search":return called(isEnd,id,callOf(seen))}};return{heard,hear:event=>{switch(event.type){case"thread.started":
return heard.thread_id=event.thread_id,report({kind:"status",text:`Thread ${firstLine(event.thread_id)}`});case"turn.started":heard.hasStarted=!0;return;case"tu\
rn.completed":return heard.hasCompleted=!0,heard.thread_usage=event.usage,event.usage&&report({kind:"usage",text:usageText2(event.usage)});case"turn.failed":heard.
failure=event.error.message||"Codex gave no reason";return;case"error":return warn(event.message);case"item.unknown":return heard.hasActed=!0,report({kind:"stat\
us",text:firstLine(event.kind)});case"item.started":case"item.updated":case"item.completed":return item(event.type==="item.completed",event.id,event.item)}},warn}}
function callOf(item){switch(item.type){case"command_execution":return{tool:"shell",text:item.command,ok:item.exit_code===0&&item.status!=="failed"&&item.status!==
"declined",output:item.aggregated_output};case"mcp_tool_call":return{tool:`${item.server}.${item.tool}`,text:toText2(item.arguments),ok:item.status!=="failed"&&
(item.error??void 0)===void 0,output:item.error?.message??toText2(item.result)};case"web_search":return{tool:"web_search",text:item.query,ok:!0,output:""}}}function toText2(value){
return value==null?"":JSON.stringify(value)}function words2(text3){let line=firstLine(text3),detail=line===text3?void 0:excerpt(text3);return detail===void 0?{text:line}:
{text:line,detail}}function planOf(items){let done=items.filter(step=>step.completed).length,list3=items.map(step=>`[${step.completed?"x":" "}] ${step.text}`).join(
`
`),text3=`${done} of ${items.length} steps done`,detail=excerpt(list3);return detail===void 0?{text:text3}:{text:text3,detail}}function changesOf(item){let all=item.
changes.map(({kind,path:path6})=>`${kind} ${path6}`);return{...words2(all.join(", ")),ok:item.status!=="failed"}}function usageText2(usage){return`Thread so far\
: ${usage.input_tokens??0} tokens in, ${usage.output_tokens??0} out`}var EVENT_BYTES=16*1024*1024,THREAD_ID2=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,USAGE_KEYS=["input_tokens","cached_input_tokens","output_tokens","reasoni\
ng_output_tokens"];function createCodexExecutor(settings,options={}){return async turn=>{let resumed=turn.resume?.thread_id;if(resumed!==void 0&&!THREAD_ID2.test(
resumed))return failed("THREAD_MISSING",`Cannot resume thread "${resumed}": that is no id of Codex.`);let prepared=turn.result_schema&&await prepareCheck(turn.result_schema);
if(prepared?.ok===!1)return refused3(prepared.error);let answerFile=join(turn.scratch,`last-message-${turn.attempt}.txt`),schemaFile=join(turn.scratch,`schema-${turn.
attempt}.json`);prepared&&await writeFile(schemaFile,JSON.stringify(turn.result_schema));let began=monotonicMs(),{heard,hear,warn}=createTranscript2(turn.report),
end=await runProgram({...programOf(turn,{timeoutMs:settings.timeoutMs,graceMs:options.graceMs}),command:settings.binary,args:codexArguments(turn,settings,{answerFile,
schemaFile}),maxLineBytes:EVENT_BYTES,onLine:({text:text3,isCut})=>{let event=isCut?void 0:parseEvent2(text3);event!==void 0?hear(event):isCut&&warn(`Codex sent\
 an event of more than ${EVENT_BYTES} bytes; it was skipped`)}});if(end.end==="not_started")return notStarted2(end,settings);let answer=await readAnswer(answerFile)||
heard.answer||"",failure2=failureOf2(end,{heard,answer,turn,settings});if(failure2!==void 0)return failure2;let checked2=prepared?.check(answer);return checked2?.
ok===!1?{...refused3(checked2.error),untouched:isUntouched2(heard,turn)}:{ok:!0,output:answer,thread_id:heard.thread_id,...usageOf2(heard,turn,monotonicMs()-began),
touched_files:[...heard.touched_files],...checked2===void 0?{}:{structured:checked2.value}}}}function codexArguments(turn,settings,files){let model=turn.model??
settings.model,effort=turn.effort??settings.effort,review=reviewInstruction(settings,turn);return["exec","-s",turn.write?"workspace-write":"read-only",...turn.resume===
void 0?[]:[turn.resume.isFork===!0?"fork":"resume"],"--json","--skip-git-repo-check","-o",files.answerFile,...model===void 0?[]:["-m",model],...effort===void 0?
[]:["-c",`model_reasoning_effort=${JSON.stringify(effort)}`],...review===void 0?[]:["-c",`developer_instructions=${JSON.stringify(review)}`],...turn.result_schema===
void 0?[]:["--output-schema",files.schemaFile],...turn.resume===void 0?[]:[turn.resume.thread_id],"-"]}function failureOf2(end,context){let{heard,answer,turn,settings}=context,
untouched=isUntouched2(heard,turn);if(end.end==="aborted")return{...failed("STOPPED","The turn was stopped."),stopped:!0,untouched};if(end.end==="timed_out"){let message2=`\
Codex did not finish in ${settings.timeoutMs} ms ("timeoutMs") and was stopped.`;return{...failed("TURN_TIMED_OUT",message2),retryable:!turn.write,untouched}}let isDone=end.
exitCode===0&&heard.hasCompleted&&heard.failure===void 0;if(isDone&&answer!=="")return;if(isDone)return{...failed("CODEX_NO_ANSWER","Codex completed the turn wi\
thout an answer."),retryable:!0,untouched};let reason=heard.failure??(lastLines(end.stderrTail,1e3)||heard.warning)??"it gave no reason",{code,retryable,retry_after_ms,
isLimited}=judgeFailure2(reason,new Date),isVerdictMissing=end.signal!==void 0||end.exitCode===0&&!heard.failure,how=end.signal===void 0?`exit code ${end.exitCode??
"unknown"}`:end.signal;return{...failed(code,`Codex did not finish the turn (${how}): ${excerpt(readableReason(reason))??""}`),retryable:retryable||isVerdictMissing,
retry_after_ms,untouched,isLimited}}function isUntouched2(heard,turn){return!heard.hasActed&&(!turn.write||!heard.hasStarted)}function notStarted2(end,settings){
return end.isNotFound?failed("CODEX_NOT_FOUND",`Cannot run "${settings.binary}": no such program. Install it with \`npm install -g @openai/codex\`, or set "binary\
" of this agent to its path.`):failed("CODEX_FAILED",`Cannot run "${settings.binary}": ${end.message}`)}function failed(code,message2){return refused3({code,message:message2})}
function refused3(error){return{ok:!1,error,retryable:!1,untouched:!0}}function usageOf2(heard,turn,durationMs){let total=heard.thread_usage;if(total===void 0)return{};
let{resume}=turn,goesOn=resume?.isFork===!0||resume?.thread_id===heard.thread_id,before=resume!==void 0&&goesOn?resume.thread_usage:{};if(before===void 0)return{
thread_usage:total,usage:{duration_ms:durationMs}};let usage={duration_ms:durationMs};for(let key of USAGE_KEYS){let now=total[key];now!==void 0&&(usage[key]=Math.
max(0,now-(before[key]??0)))}return{thread_usage:total,usage}}async function readAnswer(path6){try{return await readFile(path6,"utf8")}catch(error){if(systemCode(
error)==="ENOENT")return"";throw error}}var OUTPUT_BYTES=8*1024*1024,ACTIVITY_LINES=1e3,TEMPORARY_FAILURE=75;function createCommandExecutor(settings,options={}){return async turn=>{let prepared=turn.result_schema&&
await prepareCheck(turn.result_schema);if(prepared?.ok===!1)return failed2(prepared.error.code,prepared.error.message);let[command="",...args]=settings.command,
began=monotonicMs(),end=await runProgram({...programOf(turn,{timeoutMs:settings.timeoutMs,graceMs:options.graceMs}),command,args,onLine:lineReporter(turn),maxOutputBytes:OUTPUT_BYTES}),
failure2=failureOf3(end,settings);if(failure2!==void 0||end.end==="not_started")return failure2??failed2("","");let checked2=prepared?.check(end.output);return checked2?.
ok===!1?failed2(checked2.error.code,checked2.error.message):{ok:!0,output:end.isOutputCut?`${end.output}
[cut after ${OUTPUT_BYTES} bytes]`:end.output,usage:{duration_ms:monotonicMs()-began},...checked2===void 0?{}:{structured:checked2.value}}}}function lineReporter({
report}){let lines=0;return({text:text3})=>{lines+=1,lines<=ACTIVITY_LINES?report({kind:"output",text:firstLine(text3)}):lines===ACTIVITY_LINES+1&&report({kind:"\
warning",text:`Only the first ${ACTIVITY_LINES} lines are shown here`})}}function failureOf3(end,{command,timeoutMs}){let name=`"${command[0]}"`;switch(end.end){case"\
not_started":return end.isNotFound?notFound(name):{...failed2("COMMAND_FAILED",`Cannot run ${name}: ${end.message}`),untouched:!0};case"aborted":return{...failed2(
"STOPPED","The turn was stopped."),stopped:!0};case"timed_out":return failed2("TURN_TIMED_OUT",`${name} did not finish in ${timeoutMs} ms ("timeoutMs") and was \
stopped.`);case"exited":{if(end.exitCode===0)return;let how=end.signal??`exit code ${end.exitCode??"unknown"}`,message2=`${name} failed (${how}): ${lastLines(end.
stderrTail,1e3)||"it gave no reason on standard error"}`;return{...failed2("COMMAND_FAILED",message2),retryable:end.exitCode===TEMPORARY_FAILURE}}}}function notFound(name){
let message2=`Cannot run ${name}: no such program. Install it, or correct "command" of this agent.`;return{...failed2("COMMAND_NOT_FOUND",message2),untouched:!0}}
function failed2(code,message2){return{ok:!1,error:{code,message:message2},retryable:!1}}function createExecutors(configuration,options={}){let agents=Object.entries({...BUILT_IN_AGENTS,...configuration.agents});return new Map(agents.map(([agent,settings])=>{
let runTurn2=executor(agent,settings,options);return[agent,{settings,runTurn:settings.reviewMarker?withReviewMarker(runTurn2):runTurn2}]}))}function executor(agent,settings,options){
switch(settings.executor){case"codex":return createCodexExecutor(settings,options);case"claude":return createClaudeExecutor(settings,options);case"command":return createCommandExecutor(
settings,options);case"chatgpt":{let{tokenEnv}=settings,{tokenOf:tokenOf3=noToken}=options;return createChatgptExecutor(settings,{agent,token:()=>tokenOf3({agent,
tokenEnv})})}}}function noToken({agent}){throw new RelayError("CREDENTIAL_MISSING",`Cannot show a token for agent "${agent}": none is known here.`)}import*as fs2 from"node:fs";import{homedir as homedir2}from"node:os";import{join as join3,resolve as resolve2}from"node:path";import*as fs from"node:fs";import{homedir}from"node:os";import{dirname,isAbsolute,join as join2,resolve}from"node:path";function placeOf(env,cwd){let named=nonEmpty(env.RELAY_DATA_DIR);return{dataDir:resolve(cwd,named??join2(stateHome(env),"durable-relay")),workspace:workspaceOf(
nonEmpty(env.RELAY_WORKSPACE),env,cwd)}}function workspaceOf(named,env,cwd){let candidate=named??nonEmpty(env.CLAUDE_PROJECT_DIR)??gitTopLevel(cwd)??cwd,directory=resolve(
cwd,candidate);try{if(fs.statSync(directory).isDirectory())return fs.realpathSync(directory)}catch(error){if(systemCode(error)===void 0)throw error}throw invalid2(
"RELAY_WORKSPACE",`workspace "${directory}" is not a directory that can be read`)}function gitTopLevel(from){for(let directory=resolve(from);;directory=dirname(
directory)){if(fs.existsSync(join2(directory,".git")))return directory;if(directory===dirname(directory))return}}function stateHome(env){return absolute(env.XDG_STATE_HOME)??
join2(nonEmpty(env.HOME)??homedir(),".local","state")}function absolute(value){return value!==void 0&&isAbsolute(value)?value:void 0}function nonEmpty(value){return value===
""?void 0:value}function invalid2(name,why2){return new RelayError("CONFIG_INVALID",`Cannot start: ${why2}.`,{details:{name}})}function problemOf(error){let issue2=error.issues[0];return issue2===void 0?{path:"",problem:"unknown reason"}:{path:issue2.path.map(String).join("."),problem:wordsOf2(
issue2)}}function wordsOf2(issue2){switch(issue2.code){case"unrecognized_keys":return`it takes no ${issue2.keys.map(key=>JSON.stringify(key.slice(0,80))).join("\
, ")}`;case"invalid_type":return`must be ${NAMES[issue2.expected]??issue2.expected}`;case"too_big":return`must be at most ${issue2.maximum}${UNITS[issue2.origin]??
""}`;case"too_small":return`must be at least ${issue2.minimum}${UNITS[issue2.origin]??""}`;case"invalid_value":return`must be ${issue2.values.map(value=>JSON.stringify(
value)).join(" or ")}`;default:return issue2.message==="Invalid input"?"it is not of the form wanted":issue2.message}}var NAMES={string:"a text",number:"a numbe\
r",int:"a whole number",boolean:"true or false",array:"a list",object:"an object",record:"an object"},UNITS={string:" characters",array:" items"};var Usage=strictObject({input_tokens:optional(wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),output_tokens:optional(wholeNumber(0)),reasoning_output_tokens:optional(
wholeNumber(0)),cost_usd:optional(number2().check(_gte(0))),duration_ms:optional(number2().check(_gte(0)))}),Worktree=strictObject({path:string2(),branch:string2(),
base:string2()}),Blob=strictObject({file:string2().check(_regex(/^[a-z2-7]{26}\.\d+\.[0-9a-f]{16}\.output$/)),bytes:wholeNumber(0),sha256:string2().check(_regex(
/^[0-9a-f]{64}$/))}),Artifact=strictObject({name:DisplayName,mime_type:string2(),blob:Blob,metadata:optional(record(string2(),json()))}),Result2=strictObject({output:string2(),
output_blob:optional(Blob),thread_id:optional(string2()),usage:optional(Usage),thread_usage:optional(Usage),touched_files:optional(array(string2())),structured:optional(
json()),worktree:optional(Worktree),title:optional(string2()),artifacts:optional(array(Artifact))}),Failure=strictObject({code:string2().check(_minLength(1),_maxLength(
64)),message:string2()});var MAX_TASK_BYTES=1024*1024,Task=strictObject({prompt:string2().check(refine(text3=>text3.trim()!=="","must not be empty")),write:optional(boolean2()),worktree:optional(
boolean2()),cwd:optional(string2().check(_minLength(1),_maxLength(4096),refine(path6=>!path6.includes("\0"),"holds a NUL character"))),model:optional(string2().
check(_regex(/^[A-Za-z0-9][A-Za-z0-9._:/@[\]-]{0,127}$/,"must be a model name: letters, digits and ._:/@[]-, starting with a letter or digit"))),effort:optional(
string2().check(_regex(/^[a-z][a-z0-9-]{0,31}$/,"must be a word such as low, medium, high or xhigh"))),conversation_key:optional(ConversationKey),result_schema:optional(
record(string2(),json())),require_review:optional(boolean2())}),Sender=strictObject({agent:AgentId,session:optional(string2().check(_minLength(1),_maxLength(200)))}),
Parent=strictObject({job_id:string2(),depth:wholeNumber(1,1e3),waits:optional(boolean2())}),Fork=strictObject({job_id:string2(),thread_id:string2(),thread_usage:optional(
Usage)}),Request=strictObject({to:AgentId,task:Task,request_id:optional(RequestId),ttl_ms:optional(wholeNumber(1,366*24*3600*1e3)),max_attempts:optional(wholeNumber(
1,100)),priority:optional(wholeNumber(-100,100)),not_before:optional(Instant),labels:optional(array(Label).check(_maxLength(16)))});var number3=(minimum,maximum)=>pipe(string2().check(_regex(/^\d{1,15}$/,"must be a whole number")),pipe(transform(Number),wholeNumber(minimum,maximum))),flag=pipe(
_enum(["1","true","yes","on","0","false","no","off"],"must be 1 or 0"),transform(text3=>["1","true","yes","on"].includes(text3))),TOOLSET=/^(jobs|work|report|messages|actions|workspace|edit|git|shell|process|browser)$/,
toolsets=pipe(pipe(string2(),transform(text3=>text3.split(",").map(word=>word.trim()))),array(string2().check(_regex(TOOLSET,"names a toolset that does not exis\
t")))),place=string2().check(_minLength(1,"must not be empty")),DAY_MS=24*3600*1e3,VARIABLES=object({RELAY_DATA_DIR:optional(place),RELAY_WORKSPACE:optional(place),
RELAY_AGENT:optional(AgentId),RELAY_TOOLSETS:_default(toolsets,["jobs"]),RELAY_CONFIG:optional(place),RELAY_LEASE_MS:_default(number3(100,DAY_MS),12e4),RELAY_HEARTBEAT_MS:_default(
number3(10,DAY_MS),3e4),RELAY_ALLOW_WRITES:_default(flag,!1),RELAY_AUTOSPAWN:_default(flag,!1),RELAY_AUTOSPAWN_IDLE_MS:_default(number3(100,DAY_MS),6e5),RELAY_WAIT_TIMEOUT_MS:_default(
number3(0,DAY_MS),12e4),RELAY_MAX_TASK_BYTES:_default(number3(1024,64*1024*1024),MAX_TASK_BYTES),RELAY_RETENTION_DAYS:_default(number3(1,36500),30),RELAY_JOB:optional(
string2()),RELAY_TURN:optional(string2()),RELAY_STORE:optional(literal("","is not supported yet; leave it unset to use files"))});function readSettings(env,cwd){
let given=Object.fromEntries(Object.entries(env).filter(([,value])=>value!=="")),parsed2=VARIABLES.safeParse(given);if(!parsed2.success){let{path:path6,problem}=problemOf(
parsed2.error),name=path6.split(".")[0]??path6;throw invalid2(name,`${name}=${JSON.stringify(env[name]??"")} ${problem}`)}let values=parsed2.data;if(values.RELAY_HEARTBEAT_MS*
2>values.RELAY_LEASE_MS){let why2=`RELAY_HEARTBEAT_MS (${values.RELAY_HEARTBEAT_MS}) must be at most half of RELAY_LEASE_MS (${values.RELAY_LEASE_MS}), or one l\
ate heartbeat loses the lease`;throw invalid2("RELAY_HEARTBEAT_MS",why2)}return{...placeOf(given,cwd),agent:values.RELAY_AGENT,toolsets:values.RELAY_TOOLSETS,configPath:resolve2(
cwd,values.RELAY_CONFIG??join3(configHome(env),"durable-relay","config.json")),leaseMs:values.RELAY_LEASE_MS,heartbeatMs:values.RELAY_HEARTBEAT_MS,allowWrites:values.
RELAY_ALLOW_WRITES,autospawn:values.RELAY_AUTOSPAWN,autospawnIdleMs:values.RELAY_AUTOSPAWN_IDLE_MS,waitTimeoutMs:values.RELAY_WAIT_TIMEOUT_MS,maxTaskBytes:values.
RELAY_MAX_TASK_BYTES,retentionDays:values.RELAY_RETENTION_DAYS,parentJob:values.RELAY_JOB,parentToken:tokenOf2(values.RELAY_JOB,values.RELAY_TURN)}}function tokenOf2(job,turn){
let[,id,token2]=/^(.+)\.(\d{1,15})$/.exec(turn??"")??[];return id!==void 0&&id===job?Number(token2):void 0}function readConfiguration(file){let text3;try{refuseWhenOthersMayWrite(
file),text3=fs2.readFileSync(file,"utf8")}catch(error){let code=systemCode(error);if(code==="ENOENT")return Configuration.parse({});throw code===void 0||error instanceof
RelayError?error:invalid2(file,`configuration "${file}" cannot be read (${code})`)}let document;try{document=JSON.parse(text3)}catch(cause){throw invalid2(file,
`"${file}" is not JSON: ${cause instanceof Error?cause.message:"unreadable"}`)}let parsed2=Configuration.safeParse(document);if(parsed2.success)return parsed2.data;
let{path:path6,problem}=problemOf(parsed2.error);throw invalid2(file,`"${file}" at "${path6}": ${problem}`)}function refuseWhenOthersMayWrite(file){let stat=fs2.statSync(file),me=process.getuid?.(),isForeign2=me!==void 0&&stat.uid!==me&&stat.uid!==0;if(!isForeign2&&(stat.
mode&18)===0)return;let message2=`Cannot use configuration "${file}": other users may write it, and it decides which programs run. Run: chmod go-w "${file}"${isForeign2?
" and make it your own":""}.`;throw new RelayError("CONFIG_UNSAFE",message2,{details:{path:file}})}function configHome(env){return absolute(env.XDG_CONFIG_HOME)??
join3(nonEmpty(env.HOME)??homedir2(),".config")}import*as fs3 from"node:fs";import{dirname as dirname2,join as join4}from"node:path";var ServiceToken=string2().check(_regex(/^[\x21-\x7e]{8,2000}$/,"must be 8 to 2000 visible characters without spaces")),CredentialFile=strictObject({format:literal(
1),agent:AgentId,access_token:ServiceToken});function credentialPath(configPath,agent){return join4(dirname2(configPath),"credentials",`${agent}.json`)}function readCredential({configPath,env},{agent,tokenEnv}){
if(tokenEnv!==void 0){let token3=ServiceToken.safeParse(env[tokenEnv]);if(token3.success)return token3.data;throw missing(agent,`the variable ${tokenEnv} of thi\
s process holds none`)}let path6=credentialPath(configPath,agent),token2=readFile2(path6,agent);if(token2===void 0)throw missing(agent,`"${path6}" holds none`);
return token2}function readFile2(path6,agent){try{refuseWhenOthersMayRead(path6);let parsed2=CredentialFile.safeParse(JSON.parse(fs3.readFileSync(path6,"utf8")));
return parsed2.success&&parsed2.data.agent===agent?parsed2.data.access_token:void 0}catch(error){if(systemCode(error)==="ENOENT"||error instanceof SyntaxError)return;
throw error}}function refuseWhenOthersMayRead(path6){let stat=fs3.statSync(path6),me=process.getuid?.(),isForeign2=me!==void 0&&stat.uid!==me;if(!isForeign2&&(stat.
mode&63)===0)return;let message2=`Cannot use the token in "${path6}": other users may read it. Run: chmod 600 "${path6}"${isForeign2?" and make it your own":""}\
, and replace the token.`;throw new RelayError("CONFIG_UNSAFE",message2,{details:{path:path6}})}function missing(agent,why2){let message2=`Cannot show a token f\
or agent "${agent}": ${why2}. Run: relay agent add chatgpt ${agent}`;return new RelayError("CREDENTIAL_MISSING",message2,{details:{agent}})}var JOB_STATES=["queued","running","needs_review","needs_recovery","completed","failed","cancelled","expired"],FINAL=new Set(["completed","failed","cancelled","\
expired"]),ATTENTION=new Set(["needs_recovery","needs_review"]);function isFinal(job){return FINAL.has(job.state)}function openQuestion(job){if(!(job.state!=="r\
unning"&&job.state!=="queued"))return job.question?.answer===void 0?job.question:void 0}function needsPerson(job){return ATTENTION.has(job.state)}var CODES={to:"AGENT_INVALID",task:"TASK_INVALID",request_id:"REQUEST_ID_INVALID"};function parseRequest(input,limits={}){let value=isRecord(input)?{...input,task:taskOf(
input.task)}:input;refuseDepth(value);let parsed2=Request.safeParse(value);if(!parsed2.success){let isUnknown=parsed2.error.issues[0]?.code==="unrecognized_keys";
throw refusal3({...problemOf(parsed2.error),isUnknown})}let limit=limits.maxTaskBytes??MAX_TASK_BYTES,bytes=Buffer.byteLength(JSON.stringify(parsed2.data.task));
if(bytes>limit){let message2=`Cannot dispatch: the task has ${bytes} bytes, at most ${limit} are taken. Write the long part to a file in the workspace and name \
the file in the prompt, or raise RELAY_MAX_TASK_BYTES.`;throw new RelayError("TASK_TOO_LARGE",message2,{details:{bytes,limit}})}return parsed2.data}function taskOf(task){
if(typeof task!="string")return task;try{return JSON.parse(task)}catch(cause){let message2='Cannot dispatch: task is a string that is not JSON. Send {"prompt": \
"\u2026"} as an object, or the same as a valid JSON string.';throw new RelayError("TASK_INVALID",message2,{cause})}}var MAX_LEVELS=64;function refuseDepth(value){
let level=[value];for(let depth=0;level.length>0;depth+=1){if(depth>MAX_LEVELS){let message2=`Cannot dispatch: the task is nested deeper than ${MAX_LEVELS} leve\
ls. Flatten task.result_schema.`;throw new RelayError("TASK_INVALID",message2,{details:{field:"task"}})}level=level.flatMap(item=>typeof item=="object"&&item!==
null?Object.values(item):[])}}function refusal3(found){let{path:path6,problem,isUnknown}=found,code=CODES[path6.split(".")[0]??""]??"INPUT_INVALID",message2=`Ca\
nnot dispatch: ${path6===""?"the request":path6} is not acceptable: ${problem}.${isUnknown?fieldsOf(path6):advice(path6)}`;return new RelayError(code,message2,{
details:{field:path6}})}var ADVICE2={to:' Name the agent that shall do it, such as "codex".',task:' Send {"prompt": "what to do"}.',"task.prompt":" Say in task.\
prompt what the agent shall do.",request_id:" Use 1 to 200 visible characters, or leave it out.",ttl_ms:" It is a positive number of milliseconds, or left out f\
or no limit."};function fieldsOf(path6){let{shape}=path6==="task"?Task:Request;return` Its fields are ${Object.keys(shape).join(", ")}.`}function advice(field){
return ADVICE2[field]??""}function isRecord(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}function retryOf(job){if(!isFinal(job)){let advice2=job.state==="needs_recovery"?`Run: relay recover ${job.job_id}`:"Wait for it, or cancel it first.",message2=`\
Cannot retry job "${job.job_id}": it is ${job.state}, only an ended job is retried. ${advice2}`;throw new RelayError("STATE_REFUSED",message2)}if(job.expunged===
!0){let message2=`Cannot retry job "${job.job_id}": its prompt was removed when its retention was over. Dispatch the task anew.`;throw new RelayError("STATE_REF\
USED",message2)}let{to,task,ttl_ms,max_attempts,priority,labels,fork}=job,request_id=`retry of ${job.job_id}`;return{to,task,ttl_ms,max_attempts,priority,labels,
request_id,fork}}function forkOf(job,prompt,requestId){if(job.expunged===!0)throw refusal4(job,"its thread was forgotten when its retention was over");if(job.state===
"running")throw refusal4(job,"it is running, and its thread changes until it ends; wait for it");let thread_id=job.thread_id;if(thread_id===void 0){let why2=`no\
ne of its turns left a thread (agent "${job.to}", ${job.state}); dispatch the task as a new job`;throw refusal4(job,why2)}let{conversation_key:_,require_review:__,
result_schema:___,...task}=job.task,{to,priority,labels,max_attempts}=job,asked={to,task:{...task,prompt},priority,labels,max_attempts},request=parseRequest({...asked,
request_id:requestId}),thread_usage="result"in job?job.result?.thread_usage:void 0;return{...request,fork:{job_id:job.job_id,thread_id,thread_usage}}}function refusal4(job,why2){
let message2=`Cannot fork job "${job.job_id}": ${why2}.`;return new RelayError("FORK_REFUSED",message2,{details:{job_id:job.job_id}})}async function cancel(on6,jobId,how){let{store}=on6,hasChildren=(await store.children(jobId)).length>0;hasChildren&&await store.openCascade(jobId);let done=await cancelOne(
on6,jobId,how),below=hasChildren&&done.job.state==="cancelled"?await cascade(on6,done.job):0;return hasChildren&&await store.closeCascade(jobId),{job:done.job,cancelled:done.
changed,below}}async function finishCascades(on6){for(let jobId of await on6.store.cascades()){let job=await readIfAny(on6.store,jobId);job?.state==="cancelled"&&
await cascade(on6,job),(job===void 0||isFinal(job))&&await on6.store.closeCascade(jobId)}}async function cancelOrphan(on6,job){let parent=job.parent&&await readIfAny(
on6.store,job.parent.job_id);if(parent?.state==="cancelled")return(await cancelOne(on6,job.job_id,causeOf(parent))).job}async function cascade(on6,top){if(top.state!==
"cancelled")return 0;let cause=causeOf(top),count3=0,below=await on6.store.children(top.job_id);for(let jobId=below.shift();jobId!==void 0;jobId=below.shift())(await cancelOne(
on6,jobId,cause).catch(unlessGone))?.changed===!0&&(count3+=1),below.push(...await on6.store.children(jobId));return count3}function cancelOne({store,clock},jobId,{
by,reason}){let at=new Date(clock.now()).toISOString();return store.change(jobId,job=>isFinal(job)?void 0:{event:{type:"cancel",at,by,reason},durable:!0})}function causeOf(parent){
if(parent.state!=="cancelled")throw new Error(`Job "${parent.job_id}" is not cancelled.`);let why2=parent.reason===void 0?"":`: ${parent.reason}`;return{by:parent.
by,reason:`Job "${parent.job_id}", whose turn sent it, was cancelled${why2}`}}function unlessGone(error){if(!(error instanceof RelayError)||!GONE.has(error.code))
throw error}var GONE=new Set(["JOB_NOT_FOUND","JOB_DAMAGED","STORE_FORMAT_UNKNOWN"]);async function readIfAny(store,jobId){return store.read(jobId).catch(unlessGone)}import{setTimeout as setTimeout4}from"node:timers/promises";async function claimNext(on6,request){for(;;){if(await isFull(on6.store,request))return;let now=on6.clock.now(),jobId=await on6.store.take(request.agent,{writes:request.
writes,now});if(jobId===void 0)return;if(await isFull(on6.store,request,1))return giveBack(on6.store,jobId);let job=await claimOne(on6,jobId,request);if(job!==void 0)
return job}}async function isFull(store,{agent,limit},taken=0){return limit!==void 0&&await store.busy(agent)>=limit+taken}async function giveBack(store,jobId){
let job=await store.read(jobId);job!==void 0&&await store.reconcile(job)}async function claimGiven(on6,jobId,request){let seen=await on6.store.read(jobId);if(seen!==
void 0&&seen.to!==request.agent)throw notClaimed(jobId,`it is for agent "${seen.to}"`);let claimed2=await claimOne(on6,jobId,request);if(claimed2!==void 0)return claimed2;
let job=await on6.store.read(jobId);if(job===void 0)throw new RelayError("JOB_NOT_FOUND",`Cannot claim job "${jobId}": no such job in this workspace. Leave the \
id out to take the next one that waits for you.`);if(job.state!=="queued")throw notClaimed(jobId,`it is ${job.state}`);let{not_before=""}=job,isEarly=Date.parse(
not_before)>on6.clock.now();throw notClaimed(jobId,isEarly?`it waits until ${not_before}`:"another job of its conversation goes first")}function notClaimed(jobId,why2){
let message2=`Cannot claim job "${jobId}": ${why2}. Leave the id out to take the next one that waits for you.`;return new RelayError("STATE_REFUSED",message2)}var BIRTH_LOOKS=5,
BIRTH_WAIT_MS=1;async function claimOne(on6,jobId,request,looks=BIRTH_LOOKS){try{let{changed:changed2,job}=await on6.store.change(jobId,seen=>dependsOnOthers(seen)?
void 0:proposal(on6,seen,request));if(changed2&&job.state==="running")return job;if(!changed2&&dependsOnOthers(job))return await claimAmongOthers(on6,job,request);
changed2||await on6.store.reconcile(job);return}catch(error){if(!(error instanceof RelayError))throw error;if(error.code==="JOB_NOT_FOUND")return looks===0?void 0:
(await setTimeout4(BIRTH_WAIT_MS),claimOne(on6,jobId,request,looks-1));if(error.code==="STORE_FORMAT_UNKNOWN")return;if(error.code!=="JOB_DAMAGED")throw error;await on6.
store.drop({agent:request.agent,job_id:jobId});return}}function dependsOnOthers(job){let{task,parent}=job;return job.state==="queued"&&(task.conversation_key!==
void 0||parent!==void 0)}async function claimAmongOthers(on6,job,request){if(await cancelOrphan(on6,job)!==void 0)return;if(await on6.store.before(job)!==void 0)
return stepAside(on6.store,job);let done=await on6.store.change(job.job_id,seen=>proposal(on6,seen,request));if(done.changed||await on6.store.reconcile(done.job),
!done.changed||done.job.state!=="running")return;let other=await on6.store.before(done.job);if(other===void 0)return done.job;let at=new Date(on6.clock.now()).toISOString(),
reason=`Job "${other.job_id}" of the same conversation was claimed at the same time.`,{token:token2}=done.job,event={type:"release",at,token:token2,reason,untouched:!0},
durable=job.task.write===!0;await on6.store.change(job.job_id,seen=>seen.token===token2?{event,durable}:void 0)}async function stepAside(store,job){await store.
drop({agent:job.to,job_id:job.job_id});let now=await store.read(job.job_id);now!==void 0&&now.state!=="queued"&&await store.reconcile(now),await store.nudge(job)}
function proposal(on6,job,request){if(job.state!=="queued"||job.task.write===!0&&!request.writes)return;let now=on6.clock.now(),at=new Date(now).toISOString();if(job.
expires_at!==void 0&&at>=job.expires_at)return{event:{type:"expire",at},durable:!0};if(!(job.not_before!==void 0&&at<job.not_before))return{event:{type:"claim",
at,worker:request.worker,lease_ms:request.lease_ms,lease_ends_monotonic_ms:Math.round(on6.clock.monotonic()+request.lease_ms)},durable:job.task.write===!0}}import{randomUUID as randomUUID2}from"node:crypto";import{hash}from"node:crypto";var ALPHABET="abcdefghijklmnopqrstuvwxyz234567",LENGTH=26;function jobIdOf(requestId){let bytes=hash("sha256",requestId,"buffer"),
id="",bits=0,value=0;for(let byte of bytes){for(value=value<<8|byte,bits+=8;bits>=5&&id.length<LENGTH;)bits-=5,id+=ALPHABET.charAt(value>>>bits&31);if(value&=(1<<
bits)-1,id.length===LENGTH)break}return id}function shardOf(jobId){return((ALPHABET.indexOf(jobId.charAt(0))<<5|ALPHABET.indexOf(jobId.charAt(1)))>>>2).toString(
16).padStart(2,"0")}function shardsOf(prefix){return prefix.length>=2?[shardOf(prefix)]:[...new Set(Array.from(ALPHABET).flatMap(next=>shardsOf(`${prefix}${next}`)))]}
function digestOf(to,task,fork){return hash("sha256",canonical({to,task,fork}))}function canonical(value){return Array.isArray(value)?`[${value.map(canonical).join(
",")}]`:typeof value!="object"||value===null?JSON.stringify(value)??"null":`{${Object.entries(value).filter(([,member])=>member!==void 0).toSorted(([a2],[b])=>a2<
b?-1:1).map(([key,member])=>`${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`}async function wouldWaitForever(store,askingJob,agent){let workers=(await store.workers()).filter(({worker})=>liveness(worker)!=="dead"),view={store,askingJob,workers,
hints:await store.running()};return isAgentStuck(view,agent,new Set)}async function isAgentStuck(view,agent,path6){if(path6.has(agent))return!0;let running=await runningJobs(
view,agent),places=placesOf(view.workers,agent);if(places===0||running.length<places)return!1;let further=new Set([...path6,agent]);for(let jobId of running)if(!await isTurnStuck(
view,jobId,further))return!1;return!0}async function isTurnStuck(view,jobId,path6){if(jobId===view.askingJob||path6.has(jobId))return!0;let further=new Set([...path6,
jobId]);for(let childId of await view.store.children(jobId)){let child=await view.store.read(childId);if(!(child===void 0||isFinal(child)||child.parent?.waits!==
!0)&&(child.state==="running"&&await isTurnStuck(view,childId,further)||child.state==="queued"&&await isAgentStuck(view,child.to,further)))return!0}return!1}async function runningJobs({
store,hints},agent){let running=[];for(let hint of hints){if(hint.agent!==agent)continue;let job=await store.read(hint.job_id);job?.state==="running"&&running.push(
job.job_id)}return running}function placesOf(workers,agent){let places=workers.reduce((sum,record3)=>sum+(record3.places?.[agent]??0),0),limits=workers.flatMap(
record3=>record3.limits?.[agent]??[]);return Math.min(places,...limits)}var MAX_DEPTH=4;async function parentOf(store,parentId,step){if(parentId===void 0)return;let parent=await store.read(parentId);if(parent===void 0)return;refuseCancelled(
parent);let depth=(parent.parent?.depth??0)+1;if(depth>MAX_DEPTH){let message2=`Cannot dispatch from within job "${parentId}": ${MAX_DEPTH} jobs already wait on\
 each other above it. Do this piece of work yourself instead of handing it on.`;throw new RelayError("PARENT_REFUSED",message2,{details:{job_id:parentId,depth}})}
return await refuseCircle(store,parent,step),step.waits&&await refuseMutualWait(store,parent,step.to),{job_id:parentId,depth,...step.waits?{waits:!0}:{}}}function refuseCancelled(parent){
if(parent.state!=="cancelled")return;let message2=`Cannot dispatch from within job "${parent.job_id}": it was cancelled at ${parent.updated_at}. Stop working on\
 it.`;throw new RelayError("PARENT_REFUSED",message2,{details:{job_id:parent.job_id}})}async function refuseCircle(store,parent,{to,waits}){if(waits&&parent.to===
to){let message2=`Cannot dispatch and wait from within job "${parent.job_id}": "${to}" would wait for itself. Do this piece of work yourself, or use dispatch an\
d end your turn without its result.`;throw refusal5("WAIT_REFUSED",message2,parent)}for(let below=parent;below.parent?.waits===!0;){let above=await store.read(below.
parent.job_id);if(above?.state!=="running")return;if(above.to===to){let message2=`Cannot dispatch from within job "${parent.job_id}": "${to}" waits for this ver\
y work in job "${above.job_id}". Do it yourself, or say in your answer what "${to}" has to do.`;throw refusal5("PARENT_REFUSED",message2,above)}below=above}}async function refuseMutualWait(store,parent,to){
if(!await wouldWaitForever(store,parent.job_id,to))return;let message2=`Cannot dispatch and wait from within job "${parent.job_id}": every turn that "${to}" may\
 run at once waits for a place of "${parent.to}", which you hold. Use dispatch and end your turn, or do this piece of work yourself.`;throw refusal5("WAIT_REFUS\
ED",message2,parent)}function refusal5(code,message2,job){return new RelayError(code,message2,{details:{job_id:job.job_id}})}var MAX_ATTEMPTS=3;async function dispatch(on6,request,sender){let{store,clock}=on6,{to,task,fork}=request,request_id=request.request_id??randomUUID2(),job_id=jobIdOf(
request_id),digest=digestOf(to,task,fork),{created,job}=await store.create({type:"enqueue",at:new Date(clock.now()).toISOString(),job_id,request_id,digest,to,from:sender.
from,task,ttl_ms:request.ttl_ms,max_attempts:request.max_attempts??MAX_ATTEMPTS,priority:request.priority??0,not_before:request.not_before,parent:await parentOf(
store,sender.parentId,{to,waits:sender.waits===!0}),fork,labels:request.labels??[]});if(!created&&(job.digest!==digest||job.request_id!==request_id)){let message2=`\
Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new requ\
est_id for the new task.`;throw new RelayError("REQUEST_ID_CONFLICT",message2,{details:{job_id:job.job_id}})}return created&&job.parent!==void 0&&await refuseOrphan(
on6,job,job.parent.job_id),{job,deduped:!created}}async function refuseOrphan(on6,job,parentId){if(await cancelOrphan(on6,job)===void 0)return;let parent=await on6.
store.read(parentId);parent!==void 0&&refuseCancelled(parent)}async function findJobId(store,typed){let prefix=typed.trim().toLowerCase();if(JobId.safeParse(prefix).success)return prefix;let found=/^[a-z2-7]{1,26}$/.test(prefix)?
await store.find(prefix,6):[],[first]=found;if(first===void 0){let message2=`Cannot find job "${typed.slice(0,80)}": no job of this workspace starts so. List th\
e jobs to see their ids.`;throw new RelayError("JOB_NOT_FOUND",message2)}if(found.length>1){let message2=`Cannot choose a job by "${prefix}": ${found.join(", ")}${found.
length===6?" and maybe more":""} start so. Type more characters.`;throw new RelayError("ID_AMBIGUOUS",message2)}return first}var JobSummary=strictObject({job_id:string2(),state:_enum(JOB_STATES),to:string2(),from:string2(),headline:string2(),labels:array(string2()),attempts:wholeNumber(
0),write:boolean2(),created_at:Instant,updated_at:Instant}),HEADLINE=80;function summarize(job){return{job_id:job.job_id,state:job.state,to:job.to,from:job.from.
agent,headline:headline(job.task.prompt),labels:job.labels,attempts:job.attempts,write:job.task.write===!0,created_at:job.created_at,updated_at:job.updated_at}}
function headline(prompt){let line=prompt.trimStart().split(`
`,1)[0]?.trimEnd()??"";if(line.length<=HEADLINE)return line;let characters=Array.from(line.slice(0,2*(HEADLINE+1)));return characters.length>HEADLINE?`${characters.
slice(0,HEADLINE-1).join("")}\u2026`:line}var PAGE=50,MAX_PAGE=500,MAX_COST=5e3,READ_COST=10,QUEUED_AT_ONCE=500,STRETCHES=["attention","running","queued","ended"],STRETCH_OF={needs_review:"attention",needs_recovery:"\
attention",running:"running",queued:"queued",completed:"ended",failed:"ended",cancelled:"ended",expired:"ended"};async function list2(store,filter){let limit=Math.
min(filter.limit??PAGE,MAX_PAGE),page={jobs:[],cursors:[],damaged:[],next_cursor:void 0},cost=0,cursor;for await(let candidate of candidates(store,filter)){if(page.
jobs.length===limit||cost>=MAX_COST)return page.next_cursor=cursor,page;cost+=candidate.cost,cursor=candidate.cursor,"message"in candidate.row?page.damaged.push(
candidate.row):fits(candidate.row,filter)&&(page.jobs.push(candidate.row),page.cursors.push(cursor))}return page}async function*candidates(store,filter){let start2=readCursor(
filter.cursor),from=start2===void 0?0:STRETCHES.indexOf(start2.stretch),only=statesOf(filter)?.map(state=>STRETCH_OF[state]);for(let stretch of STRETCHES.slice(
from)){if(only?.includes(stretch)===!1)continue;let after=stretch===start2?.stretch?start2.after:void 0;yield*READERS[stretch](store,filter,after)}}var READERS={
async*attention(store,_filter,after){yield*readEach(store,"attention",await store.attention(),after)},async*running(store,_filter,after){let ids=(await store.running()).
map(hint=>hint.job_id);yield*readEach(store,"running",ids.toSorted(),after)},async*queued(store,filter,after){let separator=after?.indexOf(" ")??-1,agentAfter=after?.
slice(0,separator)??"",seen=new Set;for(let agent of await store.busyAgents()){if(agent<agentAfter||filter.to!==void 0&&agent!==filter.to)continue;let position=agent===
agentAfter?after?.slice(separator+1):void 0;for(;;){let entries=await store.ready(agent,{after:position,limit:QUEUED_AT_ONCE});for(let entry of entries){if(position=
entry.position,seen.has(entry.job_id))continue;seen.add(entry.job_id);let row=await readRow(store,entry.job_id,["queued"],{onMoved:async job=>isFinal(job)?store.
reconcile(job):void 0}),cursor=`queued:${agent} ${position}`;row!==void 0&&(yield{row,cursor,cost:READ_COST})}if(entries.length<QUEUED_AT_ONCE)break}}},async*ended(store,filter,after){
let seen=new Set,cursor=after;do{let page=await store.recent({cursor,limit:MAX_PAGE});for(let{row,position}of page.rows)seen.has(row.job_id)||(yield{row,cursor:`\
ended:${position}`,cost:1}),seen.add(row.job_id);cursor=page.next_cursor;let oldest=page.rows.at(-1)?.row.updated_at;if(filter.since!==void 0&&(oldest??"")<filter.
since)return}while(cursor!==void 0)}};async function*readEach(store,stretch,ids,after){let states=stretch==="running"?["running"]:["needs_review","needs_recover\
y"];for(let id of ids){if(after!==void 0&&id<=after)continue;let row=await readRow(store,id,states);row!==void 0&&(yield{row,cursor:`${stretch}:${id}`,cost:READ_COST})}}
async function readRow(store,jobId,states,{onMoved}={}){let job;try{job=await store.read(jobId)}catch(error){if(!(error instanceof RelayError))throw error;return{
job_id:jobId,message:error.message}}if(job!==void 0&&states.includes(job.state))return summarize(job);job!==void 0&&await onMoved?.(job)}function fits(row,filter){
return statesOf(filter)?.includes(row.state)===!1||filter.to!==void 0&&row.to!==filter.to||filter.from!==void 0&&row.from!==filter.from||filter.since!==void 0&&
row.updated_at<filter.since?!1:filter.label===void 0||row.labels.includes(filter.label)}function statesOf({state}){return typeof state=="string"?[state]:state}function readCursor(cursor){
if(cursor===void 0)return;let separator=cursor.indexOf(":"),stretch=STRETCHES.find(name=>name===cursor.slice(0,separator));if(stretch===void 0){let message2=`Ca\
nnot list jobs: "${cursor.slice(0,80)}" is not a cursor. Use next_cursor of the page before, unchanged, or leave it out.`;throw new RelayError("CURSOR_INVALID",
message2)}return{stretch,after:cursor.slice(separator+1)}}var CLAIM_GRACE_MS=1e3,STOP_GRACE_MS=15e3,KILL_GRACE_MS=1e3;async function sweep(on6){let swept=[];for(let hint of await on6.store.running()){let found=await sweepOne(
on6,hint).catch(error=>stuck(hint,error));found!==void 0&&swept.push(found)}return await lookAtOneWaiting(on6.store),await on6.store.nudge(),await finishCascades(
on6),swept}function sweptLine({job_id,became,left}){return left!==void 0?`job ${job_id} cannot be taken back: of its turn there still run ${left.join(", ")}, wh\
ich do not end when told to`:became==="stuck"?`job ${job_id} cannot be taken back now: the store refused`:`took back job ${job_id}, which a dead or silent worke\
r held: now ${became}`}function stuck(hint,error){if(!(error instanceof RelayError))throw error;if(error.code!=="STORE_FORMAT_UNKNOWN")return{job_id:hint.job_id,
became:"stuck"}}async function lookAtOneWaiting(store){let waiting=await store.attention(),jobId=waiting[Math.floor(Math.random()*waiting.length)];if(jobId!==void 0)
try{let job=await store.read(jobId);job!==void 0&&!needsPerson(job)&&await store.reconcile(job)}catch(error){if(!(error instanceof RelayError))throw error}}async function sweepOne(on6,hint){
let job;try{job=await on6.store.read(hint.job_id)}catch(error){if(!(error instanceof RelayError)||error.code!=="JOB_DAMAGED")throw error;return await on6.store.
drop(hint),{job_id:hint.job_id,became:"damaged"}}if(job?.state==="running")return sweepRunning(on6,job,hint);if(!(isYoung(hint,CLAIM_GRACE_MS)&&!isAbandoned(job)))
if(job===void 0)await on6.store.drop(hint);else if(job.state==="queued")await on6.store.reconcile(job);else return sweepEnded(on6,job,hint)}async function sweepRunning(on6,job,hint){
let at=new Date(on6.clock.now()).toISOString();if(job.expires_at!==void 0&&at>=job.expires_at)return changeIfStill(on6.store,job,{type:"expire",at});let isDead=liveness(
job.lease.worker)==="dead";if(!isDead&&hint.ends_monotonic_ms===void 0){isYoung(hint,CLAIM_GRACE_MS)||await on6.store.reconcile(job);return}let reason=lossOf(job,
{hint,isDead,monotonicMs:on6.clock.monotonic()});if(reason===void 0)return;let left=await stopTurn(on6.unstopped,job);return left.length>0?{job_id:job.job_id,became:"\
stuck",left}:changeIfStill(on6.store,job,{type:"lose",at,token:job.token,reason})}var ENDED_BY_OTHERS=new Set(["cancelled","expired","needs_recovery"]);function isAbandoned(job){
return job?.holder===void 0||!ENDED_BY_OTHERS.has(job.state)?!1:liveness(job.holder)==="dead"}async function sweepEnded(on6,job,hint){let worker=job.holder;if(ENDED_BY_OTHERS.
has(job.state)&&worker!==void 0){if(liveness(worker)==="alive"&&isYoung(hint,STOP_GRACE_MS))return;let left=await stopTurn(on6.unstopped,job);if(left.length>0)return{
job_id:job.job_id,became:"stuck",left}}await on6.store.reconcile(job)}async function changeIfStill(store,seen,event){let done=await store.change(seen.job_id,job=>job.
state==="running"&&job.token===seen.token?{event,durable:!0}:void 0);return done.changed?{job_id:seen.job_id,became:done.job.state}:void 0}async function stopTurn(unstopped,job){
let marker=turnMarker(job.job_id,job.token),known=unstopped.get(marker.value),processes=[...job.processes,...known??[]],left=known===void 0?(await killTree({processes,
marker,graceMs:KILL_GRACE_MS})).left:treeOf({processes,marker}).map(({pid})=>pid);return left.length===0?unstopped.delete(marker.value):unstopped.set(marker.value,
left.map(identify).filter(isThere)),left}function isThere(identity3){return identity3!==void 0}function lossOf(job,at){let{worker,ends_monotonic_ms}=job.lease;if(at.
isDead)return`Its worker "${worker.id}" (pid ${worker.pid}) died during attempt ${job.attempts}.`;let end=Math.max(ends_monotonic_ms,at.hint.ends_monotonic_ms??
0);if(!(at.monotonicMs<=end))return`Its worker "${worker.id}" (pid ${worker.pid}) sent no heartbeat for longer than its lease in attempt ${job.attempts}.`}function isYoung(hint,limitMs){
return hint.age_ms>=0&&hint.age_ms<limitMs}function retryDelayMs(attempts,random=Math.random){let full=Math.min(3e5,2e3*2**Math.max(0,attempts-1));return Math.round(full/2+full/2*random())}var LIMIT_BASE_MS=6e4,
LIMIT_CEILING_MS=36e5;function limitDelayMs(deferrals,untilEndMs){return untilEndMs!==void 0?Math.max(untilEndMs,retryDelayMs(deferrals+1)):Math.min(LIMIT_CEILING_MS,
LIMIT_BASE_MS*2**Math.min(deferrals,16))}var LONGEST_WAIT_MS=168*3600*1e3;function failing({token:token2,now},job,failure2){let{error,retryable,untouched}=failure2,delay3=failure2.retry_after_ms??retryDelayMs(
job.attempts),retry_at=retryable?instant(now,delay3):void 0;return{event:{type:"fail",at:instant(now,0),token:token2,error,retryable,untouched,retry_at},durable:!0}}
function releasing({token:token2,now},job,release){let at=instant(now,0),goesOn=job.run!==void 0&&job.run.hasFailed!==!0;if(job.task.write===!0&&release.untouched!==
!0&&!goesOn){let error={code:"TURN_ABORTED",message:release.reason};return{event:{type:"park",at,token:token2,error},durable:!0}}return{event:{type:"release",at,
token:token2,...release},durable:!0}}function deferring({token:token2,now},job,{error,untouched,retry_after_ms}){let not_before=instant(now,limitDelayMs(job.deferrals??
0,retry_after_ms)),at=instant(now,0),reason=error.message;return{event:{type:"release",at,token:token2,reason,error,untouched,not_before},durable:!0}}function instant(now,delayMs){
return new Date(now+Math.min(Math.max(0,delayMs),LONGEST_WAIT_MS)).toISOString()}async function waitUntil2(options){let{store,clock,signal}=options,deadline=clock.monotonic()+options.timeoutMs,bell=createBell(),watch2=store.watch({job:options.
jobId},bell.ring);signal?.addEventListener("abort",bell.ring);try{for(;;){let job=await options.look();if(await options.onLook?.(job),options.until(job))return{
job,timed_out:!1};let left=deadline-clock.monotonic();if(left<=0||signal?.aborted===!0)return{job,timed_out:!0};await bell.heard(Math.min(left,untilExpiry(job,clock)))}}finally{
watch2.close(),signal?.removeEventListener("abort",bell.ring)}}function untilExpiry(job,clock){return job.expires_at===void 0?2147483647:Math.max(1,Date.parse(job.
expires_at)-clock.now())}function createBell(){let rung=!1,wakeUp;return{ring:()=>{rung=!0,wakeUp?.()},heard:async timeoutMs=>{rung||await new Promise(resolve5=>{
let timer=setTimeout(resolve5,Math.min(timeoutMs,2147483647));wakeUp=()=>{clearTimeout(timer),resolve5()}}),wakeUp=void 0,rung=!1}}}var MANY=1e3;async function why(on6,job){if(job.expunged===!0)return`Ended as ${job.state} at ${job.updated_at}; its prompt and result were removed when their r\
etention was over.`;switch(job.state){case"queued":return whyQueued(on6,job);case"running":return whyRunning(job,on6.clock.now());case"needs_recovery":return`Ne\
eds recovery: ${withoutDot(job.reason)}, so ${leftBehind(job)}, then run "relay recover ${job.job_id}" to run it again or "relay cancel ${job.job_id}" to end it\
.`;case"needs_review":return whyReview(job);case"completed":return`Completed at ${job.updated_at} in attempt ${job.attempts}.`;case"failed":return`Failed at ${job.
updated_at} after ${times(job.attempts,"attempt")}: ${withoutDot(job.error.message)} (${job.error.code}).`;case"cancelled":{let by="person"in job.by?job.by.person:
`agent "${job.by.agent}"`,reason=job.reason===void 0?"":`: ${withoutDot(job.reason)}`;return`Cancelled by ${by} at ${job.updated_at}${reason}.`}case"expired":return`\
Expired: its time to live of ${duration2(job.ttl_ms??0)} ended at ${job.expires_at??"an unknown time"} before it was done.`}}function leftBehind(job){return job.
task.worktree===!0?`its own worktree may hold half of the work, which the next turn does not touch; look with "relay diff ${job.job_id}"`:"its files may be half\
-changed; look at them"}async function whyQueued(on6,job){let serving2=(await on6.store.workers()).filter(record3=>record3.agents.includes(job.to)&&liveness(record3.
worker)!=="dead"),start2=`relay worker --agent ${job.to}`;if(serving2.length===0&&job.run!==void 0&&job.run.hasFailed!==!0)return`Queued: its run goes on elsewh\
ere${placeOf2(job.run)} and what it reports counts, but no worker of "${job.to}" looks after it; start one with "${start2}${job.task.write===!0?" --allow-writes":
""}".`;if(serving2.length===0){let withRights=`${start2}${job.task.write===!0?" --allow-writes":""}`;return`Queued: no worker serves "${job.to}" in this workspa\
ce${await startedBefore(on6,job.to)}start one with "${withRights}".`}if(job.task.write===!0&&!serving2.some(record3=>record3.allow_writes.includes(job.to)))return`\
Queued: it is a write job, and no worker of "${job.to}" allows writes; start one with "${start2} --allow-writes", or set "allowWrites" of "${job.to}" in the con\
figuration.`;if(job.not_before!==void 0&&Date.parse(job.not_before)>on6.clock.now())return whyDelayed(job,job.not_before,on6.clock.now());let before=await on6.store.
before(job);if(before!==void 0)return whyInLine(job,before);let limit=Math.min(...serving2.flatMap(record3=>record3.limits?.[job.to]??[]));if(await on6.store.busy(
job.to)>=limit)return`Queued: ${times(limit,"turn")} of "${job.to}" may run at once ("concurrency" in the configuration), and as many do; the next to end makes \
a place.`;let ahead=await jobsAhead(on6.store,job),workers=serving2.map(record3=>`"${record3.worker.id}"`).join(", ");return`Queued: ${ahead} for "${job.to}" be\
fore it; served by ${workers}, ${slots(serving2,job.to)} at a time.`}function whyInLine(job,before){let wait=`Queued: conversation "${job.task.conversation_key??
""}" of "${job.to}" first goes on with job ${before.job_id}, which`;switch(before.state){case"needs_review":return`${wait} waits for a person: "relay review app\
rove ${before.job_id}" or "reject".`;case"needs_recovery":return`${wait} waits for a person: look at its files, then "relay recover ${before.job_id}" or "relay \
cancel ${before.job_id}".`;case"running":return`${wait} is running in attempt ${before.attempts}.`;case"queued":return`${wait} is queued${before.not_before===void 0?
"":` until ${before.not_before}`}; see "relay why ${before.job_id}".`;default:return`${wait} was ended while it ran: its turn is being stopped.`}}var START_MS=1e4;
async function startedBefore({store,clock},agent){let latest=await store.spawn(agent);if(latest===void 0)return"; ";let{at,log:log2,failure:failure2}=latest,age=clock.
now()-Date.parse(at);return failure2!==void 0?`: the one that a dispatch started ${duration2(age)} ago failed (${withoutDot(failure2)}), its log is "${log2}"; `:
age<START_MS?` yet: one was started ${duration2(age)} ago and should be here in a moment (its log is "${log2}"); if it is not, `:`: the one that a dispatch star\
ted ${duration2(age)} ago is gone, its log is "${log2}"; `}function whyDelayed(job,notBefore,now){let wait=`Queued until ${notBefore} (${duration2(Date.parse(notBefore)-
now)} from now)`;return job.last_error===void 0?`${wait}: its sender asked for that time.`:job.deferrals!==void 0?`${wait}: a limit of the service refused it wi\
th ${job.last_error.code} (${withoutDot(job.last_error.message)}); that spent none of its ${times(job.max_attempts,"attempt")}.`:`${wait}: ${times(job.attempts,
"attempt")} of ${job.max_attempts} spent, the last failed with ${job.last_error.code} (${withoutDot(job.last_error.message)}).`}function whyRunning(job,now){let{
worker,claimed_at}=job.lease;if(job.question!==void 0&&job.question.answer===void 0)return`Running, but waits for an answer to question "${job.question.question_id}\
": ${ended(job.question.text)}`;if(liveness(worker)==="dead"){let left=job.processes.filter(process10=>liveness(process10)==="alive");return left.length>0?whyNotOver(
job,left):`Its worker "${worker.id}" (pid ${worker.pid}) is gone; ${job.task.write===!0?"the next process that looks parks it for a person, because a write job \
is never run again by itself":"the next worker that looks takes it over"}.`}return`Running for ${duration2(now-Date.parse(claimed_at))} in attempt ${job.attempts}\
 of ${job.max_attempts} on worker "${worker.id}" (pid ${worker.pid})${job.run===void 0?"":`; its run goes on elsewhere${placeOf2(job.run)}`}.`}function whyNotOver(job,left){
let pids=left.map(({pid})=>pid).join(", ");return`Its worker "${job.lease.worker.id}" is gone, but of its turn there still run ${pids}; whoever looks next tells\
 them to end, and when they do not, end them by hand.`}function placeOf2({url}){return url===void 0?"":` (${url})`}function whyReview(job){let reason=withoutDot(
job.reason);return job.phase==="before"?`Needs review before it runs: ${reason}; a person decides with "relay review approve ${job.job_id}" or "reject".`:`Needs\
 review of its result: ${reason}; a person decides with "relay review approve ${job.job_id}" or "reject".`}async function jobsAhead(store,job){let ready=await store.
ready(job.to,{limit:MANY}),position=ready.findIndex(entry=>entry.job_id===job.job_id);return position===-1?ready.length===MANY?`over ${MANY} jobs`:"no job":position===
0?"no job":times(position,"job")}function slots(serving2,agent){return serving2.reduce((sum,record3)=>sum+(record3.places?.[agent]??record3.concurrency),0)}function times(count3,noun){
return`${count3} ${noun}${count3===1?"":"s"}`}function duration2(ms){let seconds=Math.max(0,Math.round(ms/1e3));return seconds<120?`${seconds} s`:seconds<7200?`${Math.
round(seconds/60)} min`:seconds<48*3600?`${Math.round(seconds/3600)} h`:`${Math.round(seconds/86400)} days`}function ended(text3){return/[.?!]$/.test(text3.trim())?
text3.trim():`${text3.trim()}.`}function withoutDot(text3){return text3.trim().replace(/\.$/,"")}function createQueue(on6){let{store,clock}=on6,at=(delayMs=0)=>new Date(clock.now()+delayMs).toISOString();async function byHolder2(held,event){return(await store.
change(held.job_id,()=>({event,durable:!0}))).job}async function restoreHint(held,endsMonotonicMs){let now=await store.read(held.job_id);if(now?.state!=="runnin\
g"||now.token!==held.token)return!1;await store.reconcile(now);let after=await store.read(held.job_id);return after?.state==="running"?store.touch(after,endsMonotonicMs):
(after!==void 0&&await store.reconcile(after),!1)}async function get(jobId){let job=await store.readSettled(jobId);if(job===void 0)throw notFound2(jobId);return isOverdue(
job,clock.now())?expire(jobId):job}async function isKnownAs(job){if(!isFinal(job))return(await store.attention()).includes(job.job_id);let{rows:rows3}=await store.
recent({limit:200});return rows3.some(({row})=>row.job_id===job.job_id)}async function expire(jobId){return(await store.change(jobId,job=>isOverdue(job,clock.now())?
{event:{type:"expire",at:at()},durable:!0}:void 0)).job}let unstopped=new Map;return{get,location:store.location,dispatch(request,sender){return dispatch(on6,request,
sender)},claim(claim2){return claimNext(on6,claim2)},claimGiven(jobId,claim2){return claimGiven(on6,jobId,claim2)},async heartbeat(held){let job=await store.read(
held.job_id);if(job?.state!=="running"||job.token!==held.token)return!1;let ends=clock.monotonic()+job.lease.lease_ms;return await store.touch(job,ends)?!0:restoreHint(
held,ends)},async leaseEnd(job){return(await store.running()).find(running=>running.job_id===job.job_id)?.ends_monotonic_ms??job.lease.ends_monotonic_ms},async spawned(held,child){
let event={type:"spawn",at:at(),token:held.token,process:child};await store.change(held.job_id,()=>({event,durable:!1}))},complete(held,result){return byHolder2(
held,{type:"complete",at:at(),token:held.token,result})},async fail(held,failure2){let{token:token2}=held,decide=job=>failing({token:token2,now:clock.now()},job,
failure2);return(await store.change(held.job_id,decide)).job},async release(held,release){let{token:token2}=held,decide=job=>releasing({token:token2,now:clock.now()},
job,release);return(await store.change(held.job_id,decide)).job},async defer(held,failure2){let{token:token2}=held,decide=job=>deferring({token:token2,now:clock.
now()},job,failure2);return(await store.change(held.job_id,decide)).job},park(held,error){return byHolder2(held,{type:"park",at:at(),token:held.token,error})},flag(held,flag2){
return byHolder2(held,{type:"flag",at:at(),token:held.token,...flag2})},ask(held,question){return byHolder2(held,{type:"ask",at:at(),token:held.token,...question})},
async answer(jobId,answer){let event={type:"answer",at:at(),...answer};return(await store.change(jobId,()=>({event,durable:!0}))).job},async noteRun(held,update){
let{job_id,token:token2}=held;return(await store.change(job_id,job=>({event:{type:"run",at:at(),token:token2,run:update(job.run)},durable:!0}))).job},async steer(jobId,steer){
let event={type:"steer",at:at(),...steer};return(await store.change(jobId,()=>({event,durable:!0}))).job},cancel(jobId,how){return cancel(on6,jobId,how)},async recover(jobId,by){
let{person,note}=by,event={type:"recover",at:at(),by:{person},note};return(await store.change(jobId,()=>({event,durable:!0}))).job},async resolve(jobId,verdict){
let{outcome,person,note}=verdict,event={type:"resolve",at:at(),outcome,by:{person},note};return(await store.change(jobId,()=>({event,durable:!0}))).job},async retry(jobId,sender){
return dispatch(on6,retryOf(await get(jobId)),sender)},async fork(jobId,prompt,sender){return dispatch(on6,forkOf(await get(jobId),prompt,sender.request_id),sender)},
sweep(){return sweep({store,clock,unstopped})},async settle(jobId){let job=await store.read(jobId);job===void 0||job.state==="running"||job.state==="queued"||(await isKnownAs(
job)?await store.settle(job):await store.reconcile(job))},list(filter){return list2(store,filter)},why(job){return why(on6,job)},output(result,offset,length){return store.
output(result,offset,length)},keepText(of){return store.keepText(of)},readText(blob){return store.readText(blob)},activity(jobId,page){return store.activity(jobId,
page)},report(held,activity){store.report(held.job_id,held.token,activity)},conversation(agent,key){return store.conversation(agent,key)},keepConversation(agent,key,conversation){
return store.keepConversation(agent,key,conversation)},conversations(agent){return store.conversations(agent)},noteConversation(agent,key,note){return store.noteConversation(
agent,key,note)},async enlist(record3){for(let other of await store.workers())liveness(other.worker)==="dead"&&await store.removeWorker(other.worker.id);await store.
registerWorker(record3)},discharge(workerId){return store.removeWorker(workerId)},async workers(){return(await store.workers()).filter(record3=>liveness(record3.
worker)!=="dead")},autospawned:{log:agent=>store.spawnLog(agent),latest:agent=>store.spawn(agent),keep:record3=>store.keepSpawn(record3),forget:agent=>store.forgetSpawn(
agent)},nextDue(agent){return store.nextDue(agent)},watch(topic,listener){return store.watch(topic,listener)},history(jobId){return store.history(jobId)},findId(prefix){
return findJobId(store,prefix)},waitFor(jobId,wait){return waitUntil2({store,clock,look:()=>get(jobId),jobId,...wait})}}}function isOverdue(job,now){return job.
expires_at===void 0||job.state!=="queued"&&job.state!=="running"?!1:now>=Date.parse(job.expires_at)}function notFound2(jobId){let message2=`Cannot find job "${jobId.
slice(0,80)}" in this workspace: no such job. List the jobs to see their ids.`;return new RelayError("JOB_NOT_FOUND",message2)}function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text3,basis){let sum=basis;for(let index=0;index<
text3.length;index+=1)sum=Math.imul(sum^text3.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject3(
value))return;let{session,agent,works,started_at}=value,process10=parseProcess(value.process);if(!(typeof session!="string"||typeof agent!="string"||process10===
void 0)&&!(typeof works!="boolean"||typeof started_at!="string"))return{session,agent,process:process10,client:parseProcess(value.client),works,started_at}}function parseProcess(value){
if(!isObject3(value))return;let{pid,start:start2,boot_id,pid_ns}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start2!="string"||
typeof boot_id!="string"))return pid_ns===void 0?{pid,start:start2,boot_id}:typeof pid_ns=="string"?{pid,start:start2,boot_id,pid_ns}:void 0}function isObject3(value){
return typeof value=="object"&&value!==null}function standing(lines,subject,at){let about=lines.filter(line=>line.news===subject.news);if(about.some(line=>line.step==="done"))return"done";if(about.some(line=>line.
session===at.session))return"told";let owner=ownerOf(about,subject),mine=sessionTag(at.session);return owner!==void 0&&owner!==mine&&at.alive.session(owner)?"el\
sewhere":isAwaited(lines,at)?"awaited":"due"}function ownerOf(about,subject){let last=about.at(-1);return last===void 0?subject.owner:sessionTag(last.session)}function isAwaited(lines,at){
let waits=lines.filter(line=>line.session===at.session&&line.news===void 0&&at.alive.process(line)),begun=waits.filter(line=>line.step==="waiting").length;return begun>
waits.length-begun}var MAX_TRIES=50;function createDeliveries(on6){let{mailbox}=on6;async function append2(jobId,decide){for(let tries=0;tries<MAX_TRIES;tries+=1){let log2=await mailbox.
deliveries(jobId),line=await decide(log2.lines);if(line===void 0)return!1;let at=new Date(on6.now()).toISOString();if(await mailbox.appendDelivery(jobId,log2.version+
1,{...line,at}))return!0}return!1}async function standingOf(lines,notice,session){let alive=await aliveAmong(mailbox,lines,notice);return standing(lines,notice,
{session,alive})}return{async standing(notice,session){return standingOf((await mailbox.deliveries(notice.job_id)).lines,notice,session)},async offer(notice,party,way){
let{session}=party,isOffered=await append2(notice.job_id,async lines=>await standingOf(lines,notice,session)==="due"?{step:"offered",way,session,news:notice.news}:
void 0);return isOffered&&notice.isLast&&await mailbox.unexpect(session,notice.job_id),isOffered},async receipt(notice,receipt){await append2(notice.job_id,lines=>lines.
filter(line=>line.news===notice.news).some(({step})=>step===receipt.step||step==="done")?void 0:{...receipt,news:notice.news})},async await(jobId,wait){await append2(
jobId,()=>({step:"waiting",...wait}))},async withdraw(jobId,wait){await append2(jobId,()=>({step:"withdrawn",...wait}))},async of(jobId){let{lines}=await mailbox.
deliveries(jobId);return[...new Set(lines.flatMap(line=>line.news??[]))].map(news=>receiptsOf(jobId,news,lines))}}}function receiptsOf(job_id,news,lines){let about=lines.
filter(line=>line.news===news),at=line=>line===void 0?null:{way:line.way,session:line.session,at:line.at},done=about.find(line=>line.step==="done"),seen=about.find(
line=>line.step==="seen")??done,offered=about.filter(line=>line.step==="offered").map(({way,session,at:told})=>({way,session,at:told})),state=done?"done":seen?"\
seen":offered.length>0?"offered":"queued";return{job_id,news,state,offered,seen:at(seen),done:at(done)}}async function aliveAmong(mailbox,lines,notice){let owner=ownerOf(
lines.filter(line=>line.news===notice.news),notice),found=owner===void 0?void 0:await mailbox.session(owner),isLiving=isAlive(found);return{session:tag=>isLiving&&
found!==void 0&&sessionTag(found.session)===tag,process:({process:process10})=>process10!==void 0&&liveness(process10)!=="dead"}}function isAlive(session){return session!==
void 0&&liveness(session.process)!=="dead"}function born(event){let{at,job_id,request_id,digest,to,from,task,ttl_ms,parent}=event,expires_at=ttl_ms===void 0?void 0:later(at,ttl_ms),facts={job_id,version:1,
request_id,digest,to,from,task,ttl_ms,expires_at,max_attempts:event.max_attempts,priority:event.priority,parent,fork:event.fork,labels:event.labels,attempts:0,token:0,
processes:[],created_at:at,updated_at:at};if(task.require_review===!0){let reason="The sender asked for a review before it runs.",{not_before}=event;return become(
facts,{state:"needs_review",phase:"before",reason,not_before})}return become(facts,{state:"queued",not_before:event.not_before})}function factsOf(job,event){let facts={
job_id:job.job_id,version:job.version+1,request_id:job.request_id,digest:job.digest,to:job.to,from:job.from,task:job.task,ttl_ms:job.ttl_ms,expires_at:job.expires_at,
max_attempts:job.max_attempts,priority:job.priority,parent:job.parent,fork:job.fork,labels:job.labels,attempts:job.attempts,deferrals:job.deferrals,token:job.token,
holder:job.holder,processes:job.processes,created_at:job.created_at,updated_at:event.at,last_error:job.last_error,thread_id:job.thread_id};return job.run!==void 0&&
(facts.run=job.run),job.messages!==void 0&&(facts.messages=job.messages),facts}function withOneMoreAttempt(facts){return{...facts,max_attempts:Math.max(facts.max_attempts,
facts.attempts+1)}}var END_OF_TIME_MS=Date.UTC(9999,11,31,23,59,59,999);function later(at,ms){return new Date(Math.min(Date.parse(at)+ms,END_OF_TIME_MS)).toISOString()}
function become(facts,rest){return Object.assign(facts,rest)}function changed(job){return{outcome:"changed",job}}function refused4(job,event,why2){return{outcome:"refused",code:"STATE_REFUSED",message:`Cannot ${event.type}\
 job "${job.job_id}": ${why2}.`}}function questionOpen(job,open2){return{outcome:"refused",code:"QUESTION_OPEN",message:`Cannot ask in job "${job.job_id}": ques\
tion "${open2.question_id}" has no answer yet, and answers would be mixed up. Wait for that one, or put both into one question next time.`}}function answerRefused(jobId,why2){
return{outcome:"refused",code:"ANSWER_REFUSED",message:`Cannot answer job "${jobId}": ${why2}. Poll the job to see its open question.`}}function stale(job,event){
let holder=job.state==="running"?`another worker holds token ${job.token}`:`the job is ${job.state} since ${job.updated_at}`;return{outcome:"refused",code:"STAL\
E_TOKEN",message:`Cannot ${event.type} job "${job.job_id}" with token ${event.token}: its lease is gone, ${holder}.`}}function steered(job,event,facts){if(job.state!=="running"&&job.state!=="queued")return refused4(job,event,`it is ${job.state}`);if(job.run===void 0)return refused4(
job,event,"nothing can be said to its agent before the turn is over");let said={kind:"steer",id:event.steer_id,text:event.text};return job.messages?.some(({kind,
id})=>kind===said.kind&&id===said.id)===!0?{outcome:"same",job}:changed({...job,...facts,...withMessage(job,said)})}function withMessage(job,said){return{messages:[
...job.messages??[],said]}}function talkOf(job){return job.run!==void 0&&(job.state==="running"||job.state==="queued")&&job.question!==void 0?{question:job.question}:
{}}function speaksForItself(job,event){return job.state!=="queued"||job.run===void 0?!1:["complete","flag","fail","ask","run"].includes(event.type)}function mayRunAgain(job,untouched){
let goesOn=job.run!==void 0&&job.run.hasFailed!==!0;return job.task.write!==!0||untouched===!0||goesOn}function transition(job,event){return event.type==="enqueue"?job===void 0?changed(born(event)):refused4(job,event,"it exists already"):job===void 0?{outcome:"re\
fused",code:"JOB_NOT_FOUND",message:`Cannot ${event.type} a job that was never enqueued.`}:event.type==="complete"&&job.state==="completed"&&job.token===event.token?
{outcome:"same",job}:isFinal(job)?refused4(job,event,`it has ended as ${job.state}`):"token"in event?byHolder(job,event):byOthers(job,event)}function newsOf(job,latest){
if(latest==="ask")return"question";if(!(latest==="enqueue"||job.state==="queued"||job.state==="running")&&!(job.state==="needs_review"&&job.phase==="before")&&!(job.
state==="cancelled"&&"agent"in job.by&&job.by.agent===job.from.agent))return job.state}function byHolder(job,event){if(event.token!==job.token)return stale(job,
event);if(job.state!=="running"&&!speaksForItself(job,event))return stale(job,event);let facts=factsOf(job,event);switch(event.type){case"spawn":return changed(
{...job,...facts,processes:[...job.processes,event.process]});case"complete":return changed(become(facts,{state:"completed",result:event.result,thread_id:event.
result.thread_id??job.thread_id}));case"fail":return failed3(job,event);case"release":return mayRunAgain(job,event.untouched)?changed(become(facts,{state:"queue\
d",attempts:job.attempts-1,not_before:event.not_before,...event.error===void 0?{deferrals:void 0}:{last_error:event.error,deferrals:(job.deferrals??0)+1},...talkOf(
job)})):refused4(job,event,"a write turn that may have changed something is parked instead");case"lose":return lost(job,event.reason,facts);case"park":return changed(
become(facts,{state:"needs_recovery",reason:event.error.message,last_error:event.error}));case"flag":return changed(become(facts,{state:"needs_review",phase:"af\
ter",reason:event.reason,result:event.result,thread_id:event.result?.thread_id??job.thread_id}));case"ask":{let{question_id,text:text3,choices}=event,open2=openQuestion(
job);return open2?.question_id===question_id&&open2.text===text3?{outcome:"same",job}:open2!==void 0?questionOpen(job,open2):changed({...job,...facts,question:{
question_id,text:text3,choices}})}case"run":return changed({...job,...facts,run:event.run})}}function byOthers(job,event){let facts=factsOf(job,event);switch(event.
type){case"claim":return claimed(job,event,facts);case"answer":return answered(job,event,facts);case"steer":return steered(job,event,facts);case"cancel":return changed(
become(facts,{state:"cancelled",by:event.by,reason:event.reason}));case"expire":return expired(job,event,facts);case"recover":return job.state!=="needs_recovery"?
refused4(job,event,`it is ${job.state}, not needs_recovery`):changed(become(withOneMoreAttempt(facts),{state:"queued"}));case"resolve":return resolved(job,event,
facts)}}function claimed(job,event,facts){if(job.state!=="queued")return refused4(job,event,`it is ${job.state}`);if(job.not_before!==void 0&&event.at<job.not_before)
return refused4(job,event,`it waits until ${job.not_before}`);let token2=facts.version;return changed(become(facts,{state:"running",token:token2,attempts:job.attempts+
1,holder:event.worker,processes:[],lease:{token:token2,worker:event.worker,lease_ms:event.lease_ms,ends_monotonic_ms:event.lease_ends_monotonic_ms,claimed_at:event.
at},...talkOf(job)}))}function answered(job,event,facts){if(!(job.state==="running"||job.state==="queued"&&job.run!==void 0))return refused4(job,event,`it is ${job.
state}`);let open2=job.question;if(open2===void 0||open2.question_id!==event.question_id)return answerRefused(job.job_id,`no question "${event.question_id}" is \
open`);if(open2.answer===event.answer)return{outcome:"same",job};if(open2.answer!==void 0)return answerRefused(job.job_id,`question "${event.question_id}" was a\
nswered already`);let question={...open2,answer:event.answer},said={kind:"answer",id:event.question_id,text:event.answer};return changed({...job,...facts,question,
...job.run&&withMessage(job,said)})}function resolved(job,event,facts){if(job.state!=="needs_review")return refused4(job,event,`it is ${job.state}, not needs_re\
view`);if(event.outcome==="queued"){let{not_before}=job;return changed(become(withOneMoreAttempt(facts),{state:"queued",not_before}))}if(event.outcome==="failed"){
let error={code:"REVIEW_REJECTED",message:event.note??`${event.by.person} rejected it.`};return changed(become(facts,{state:"failed",error,last_error:error,result:job.
result}))}return job.result===void 0?refused4(job,event,"it has no result yet that could be approved; queue it instead"):changed(become(facts,{state:"completed",
result:job.result}))}function expired(job,event,facts){if(job.expires_at===void 0||event.at<job.expires_at)return refused4(job,event,`its time is not up (${job.
expires_at??"it has no ttl_ms"})`);if(needsPerson(job))return refused4(job,event,"it waits for a person");if(job.state==="running"&&job.task.write===!0){let reason=`\
Its time to live ended at ${job.expires_at} while a write turn was running.`;return changed(become(facts,{state:"needs_recovery",reason}))}return changed(become(
facts,{state:"expired"}))}function failed3(job,event){let facts={...factsOf(job,event),last_error:event.error,deferrals:void 0},isLeft=job.attempts<job.max_attempts;
return event.retryable&&mayRunAgain(job,event.untouched)&&isLeft?changed(become(facts,{state:"queued",not_before:event.retry_at,...talkOf(job)})):changed(become(
facts,{state:"failed",error:event.error}))}function lost(job,reason,facts){if(job.run!==void 0&&job.run.hasFailed!==!0){let attempts=job.attempts-1;return changed(
become(facts,{state:"queued",attempts,...talkOf(job)}))}if(job.task.write===!0)return changed(become(facts,{state:"needs_recovery",reason}));let error={code:"WO\
RKER_LOST",message:reason};return job.attempts<job.max_attempts?changed(become(facts,{state:"queued",last_error:error})):changed(become(facts,{state:"failed",error,
last_error:error}))}var LATE_MS=3e3;async function takeExpected(on6,{job,hasAsked=!1},take){let{clock}=on6,isExpected=newsOf(job,hasAsked?"ask":void 0)!==void 0,age=Math.abs(clock.
now()-Date.parse(job.updated_at)),deadline=clock.monotonic()+(isExpected?LATE_MS-age:0),bell=createBell(),watch2=on6.watch(bell.ring);try{for(;;){if(await take()>
0)return;let left=deadline-clock.monotonic();if(left<=0)return;await bell.heard(left)}}finally{watch2.close()}}async function noticesOf(mailbox,party){let{agent,works}=party,news=(await mailbox.inbox(agent)).map(({version:version2,...item})=>({item_id:item.item_id,job_id:item.
job_id,kind:item.kind,news:`${version2}-${item.kind}`,owner:item.owner,at:item.at,isLast:isLast(item.kind)}));if(!works)return news;let queued=(await mailbox.ready(
agent,{limit:100})).map(({job_id})=>({item_id:`queued-${job_id}`,job_id,kind:"queued",news:"queued",isLast:!1}));return[...news,...queued]}function isLast(kind){return kind!=="question"&&kind!=="needs_review"&&kind!=="needs_recovery"}async function takeDue(on6,listeners,options){let due=[];for(let party of listeners)for(let notice of await noticesOf(on6.mailbox,party)){if(due.length===options.
limit)return due;let key=`${notice.item_id} ${party.session}`;if(!(options.passed.has(notice.item_id)||options.passed.has(key))){if(await on6.deliveries.offer(notice,
party,options.way))due.push({notice,party});else if(!await isOver(on6,notice,party))continue;options.passed.add(key)}}return due}async function isOver({mailbox,
deliveries},notice,party){let standing2=await deliveries.standing(notice,party.session);return standing2==="done"&&await mailbox.dismiss(party.agent,[notice.item_id]),
standing2==="done"||standing2==="told"}function listen(options){let soon,isLooking=!1,isClosed=!1;async function lookOnce(){soon=void 0,isLooking=!0;try{await options.
look()}catch(error){options.failed(error)}finally{isLooking=!1}}function ring(){if(isClosed)return;let delay3=isLooking?Math.max(options.patienceMs,20):options.
patienceMs;soon??=setTimeout(()=>{soon=void 0,isLooking?ring():lookOnce()},delay3)}let{mailbox,agent,works}=options,watches=[mailbox.watch({inbox:agent},ring)];
return works&&watches.push(mailbox.watch({agent},ring)),ring(),{ring,close(){isClosed=!0,clearTimeout(soon);for(let watch2 of watches)watch2.close()}}}function createOwnSessions(on6){let{mailbox}=on6,joined=new Map,joining=new Map;async function note(party,works){let before=await mailbox.session(sessionTag(party.
session)),session={...party,process:ownIdentity(),client:identify(process.ppid),works,started_at:before?.started_at??new Date(on6.now()).toISOString()};await mailbox.
keepSession(session),joined.set(party.session,session)}return{joined:()=>[...joined.values()],async join(party,works){if(joined.has(party.session))return;let running=joining.
get(party.session)??note(party,works);joining.set(party.session,running),await running.finally(()=>joining.delete(party.session))},async leave(){for(let{session,
agent,process:own3}of joined.values())(await mailbox.session(sessionTag(session)))?.process.pid===own3.pid&&(await mailbox.removeSession(session),await mailbox.
ring(agent));joined.clear()},async clean(){for(let session of await mailbox.sessions())isAlive(session)||await mailbox.removeSession(session.session)}}}function createInbox(on6){let{store,clock}=on6,mailbox=store,deliveries=createDeliveries({mailbox,now:clock.now}),sessions=createOwnSessions({mailbox,now:clock.
now});async function concerning({agent,session},jobId){let all=await noticesOf(mailbox,{agent,works:!1}),notices=jobId===void 0?all:all.filter(({job_id})=>job_id===
jobId);if(session===void 0)return notices;let found=[];for(let notice of notices){let standing2=await deliveries.standing(notice,session);standing2==="done"?await mailbox.
dismiss(agent,[notice.item_id]):standing2!=="elsewhere"&&found.push(notice)}return found}let asking=0;async function finish(self,notices,way){let{agent,session}=self;
return session!==void 0&&await ifItCan(async()=>{for(let notice of notices)await deliveries.receipt(notice,{step:"done",way,session}),notice.isLast&&await mailbox.
unexpect(session,notice.job_id)}),store.dismiss(agent,notices.map(({item_id})=>item_id))}return{async register(agentId,description){let at=new Date(clock.now()).
toISOString(),known=(await store.agents()).find(record4=>record4.agent_id===agentId),record3={agent_id:agentId,description:description??known?.description,registered_at:known?.
registered_at??at,last_seen:at};return await store.registerAgent(record3),record3},agents(){return store.agents()},items(agent){return store.inbox(agent)},concerning,
finish,acknowledge(agent,itemIds){return store.dismiss(agent,itemIds)},seen(agent,job){return takeExpected({clock,watch:listener=>store.watch({inbox:agent},listener)},
{job},async()=>{let ids=(await store.inbox(agent)).filter(item=>item.job_id===job.job_id).map(item=>item.item_id);return ids.length===0?0:store.dismiss(agent,ids)})},
async show(self,notice){let{agent,session}=self;return session===void 0||await ifItCan(()=>deliveries.offer(notice,{agent,session},"check_inbox"))!==!1?!0:await deliveries.
standing(notice,session)!=="elsewhere"},async looked({session},notices){session!==void 0&&await ifItCan(async()=>{for(let notice of notices)await deliveries.receipt(
notice,{step:"seen",way:"check_inbox",session})})},async whileAsked(wait){return asking+=1,wait().finally(()=>{asking-=1})},isAsked:()=>asking>0,async awaiting(self,jobId,way){
let{agent,session}=self;if(session===void 0)return async()=>{};let wait={way,session,process:ownIdentity()};return await ifItCan(()=>deliveries.await(jobId,wait)),
async()=>{await ifItCan(()=>deliveries.withdraw(jobId,wait)),await ifItCan(()=>mailbox.ring(agent))}},async expect({session},jobId){session!==void 0&&await ifItCan(
()=>mailbox.expect(session,jobId))},async unexpect({session},jobId){session!==void 0&&await ifItCan(()=>mailbox.unexpect(session,jobId))},async deliveries(jobId){
let job=await store.read(jobId),told=await deliveries.of(jobId);if(job===void 0)return told;let untold=(await noticesOf(mailbox,{agent:job.from.agent,works:!1})).
filter(({job_id,news})=>job_id===jobId&&!told.some(each=>each.news===news));return[...told,...untold.map(notice=>untoldOf(notice))]},takeDue(listeners,options){
return takeDue({mailbox,deliveries},listeners,options)},listen(options){return listen({mailbox,...options})},known(party){return noticesOf(mailbox,party)},async hasHooks(session){
return await mailbox.duty(session,"hooks")!==void 0},sessions,watch(agent,listener){return store.watch({inbox:agent},listener)}}}function untoldOf({job_id,news}){
return{job_id,news,state:"queued",offered:[],seen:null,done:null}}async function ifItCan(courtesy){try{return await courtesy()}catch(error){if(error instanceof RelayError)
return;throw error}}import*as fs30 from"node:fs";import{dirname as dirname7,join as join6}from"node:path";import*as fs4 from"node:fs";import{promisify as promisify3}from"node:util";var flush=promisify3(fs4.fsync),flushData=promisify3(fs4.fdatasync),FULL=new Set(["ENOSPC","EDQUOT"]);function storeFault(action,path6,cause){let code=systemCode(
cause);if(code===void 0||cause instanceof RelayError)return cause;let details={path:path6,system_code:code};if(FULL.has(code)){let message3=`Cannot ${action}: t\
he disk that holds "${path6}" is full (${code}). Nothing was acknowledged; free space and try again.`;return new RelayError("STORE_FULL",message3,{details,cause})}
let message2=`Cannot ${action}: the system answered ${code} for "${path6}". Nothing was acknowledged; run \`relay doctor\`, then try again.`;return new RelayError(
"STORE_WRITE_FAILED",message2,{details,cause})}function writeOnce(fd,bytes){return fs4.writeSync(fd,bytes,0,bytes.length,null)}function writeWhole(fd,bytes){let done=0;
for(;done<bytes.length;)done+=fs4.writeSync(fd,bytes,done,bytes.length-done,null)}function flushFile(fd){return flushData(fd)}function openDirectory(path6){return fs4.openSync(
path6,fs4.constants.O_RDONLY|fs4.constants.O_DIRECTORY)}function flushNames(fd){return flush(fd)}async function flushDirectory(path6){let fd=openDirectory(path6);
try{await flushNames(fd)}finally{fs4.closeSync(fd)}}var{O_RDONLY,O_WRONLY,O_CREAT,O_NOFOLLOW,O_NONBLOCK}=fs4.constants,FOREIGN=new Set(["ELOOP","EISDIR","ENXIO",
"ENOTDIR"]);function isForeign(error){return FOREIGN.has(systemCode(error)??"")}function openPlain(path6){let fd;try{fd=fs4.openSync(path6,O_RDONLY|O_NOFOLLOW|O_NONBLOCK)}catch(error){
if(systemCode(error)==="ENOENT")return"absent";if(isForeign(error))return"foreign";throw error}return fs4.fstatSync(fd).isFile()?fd:(fs4.closeSync(fd),"foreign")}function namesIn(directory){try{return fs4.readdirSync(directory)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function directoriesIn(directory){
try{return fs4.readdirSync(directory,{withFileTypes:!0}).filter(entry=>entry.isDirectory()).map(entry=>entry.name)}catch(error){if(systemCode(error)==="ENOENT")
return[];throw error}}function ifPresent(operation){try{return operation(),!0}catch(error){if(systemCode(error)==="ENOENT")return!1;throw error}}function touchFile(path6){
fs4.closeSync(fs4.openSync(path6,O_WRONLY|O_CREAT|O_NOFOLLOW|O_NONBLOCK,384))}function touchInside(directory,name){let path6=`${directory}/${name}`;for(let tries=0;tries<
10;tries+=1){if(ifPresent(()=>touchFile(path6)))return;fs4.mkdirSync(directory,{recursive:!0,mode:448})}touchFile(path6)}function removeEmpty(directory){try{return fs4.rmdirSync(
directory),!0}catch(error){let code=systemCode(error);if(code==="ENOENT")return!0;if(code!=="ENOTEMPTY")throw error;return!1}}function afterwards(work){try{work()}catch(error){
if(systemCode(error)===void 0)throw error}}import*as fs5 from"node:fs";import{dirname as dirname3}from"node:path";var DOCUMENT_BYTES=4096;function readDocument(path6){let fd=openPlain(path6);if(fd!=="absent"){if(fd==="foreign")throw new SyntaxError(`"${path6}" is not a plai\
n file.`);try{if(fs5.fstatSync(fd).size>DOCUMENT_BYTES)throw new SyntaxError(`"${path6}" is too large.`);return JSON.parse(fs5.readFileSync(fd,"utf8"))}finally{
fs5.closeSync(fd)}}}function readDocumentAs(path6,schema){try{let parsed2=schema.safeParse(readDocument(path6));return parsed2.success?parsed2.data:void 0}catch(error){
if(error instanceof SyntaxError)return;throw error}}async function replaceDocument(path6,document){let text3=`${JSON.stringify(document,null,1)}
`,bytes=Buffer.byteLength(text3);if(bytes>DOCUMENT_BYTES){let message2=`Cannot replace "${path6}": it would have ${bytes} bytes, and a record may have ${DOCUMENT_BYTES}\
. Say less in it.`;throw new RelayError("RECORD_TOO_LARGE",message2,{details:{path:path6,bytes}})}let{default:writeFileAtomic}=await Promise.resolve().then(()=>__toESM(require_lib(),1));
try{fs5.lstatSync(path6,{throwIfNoEntry:!1})?.isSymbolicLink()===!0&&fs5.unlinkSync(path6),await writeFileAtomic(path6,text3,{mode:384,fsync:!0}),readDocument(path6)}catch(error){
if(!(error instanceof SyntaxError))throw storeFault(`replace "${path6}"`,path6,error);let message2=`Cannot replace "${path6}": the disk is full. Free space and \
try again.`;throw new RelayError("STORE_FULL",message2,{details:{path:path6}})}await flushDirectory(dirname3(path6))}function replaceHint(path6,document){let aside=`${path6}\
.${process.pid}`;fs5.writeFileSync(aside,JSON.stringify(document),{mode:384}),fs5.renameSync(aside,path6)}var LOCK_STALE_MS=1e4;async function withLock(directory,duty){let{default:lockfile}=await Promise.resolve().then(()=>__toESM(require_proper_lockfile(),1)),release=()=>Promise.
resolve();try{release=await lockfile.lock(directory,{lockfilePath:`${directory}/duty.lock`,stale:LOCK_STALE_MS,retries:{retries:75,factor:1,minTimeout:200,maxTimeout:200},
onCompromised:()=>{}})}catch(error){if(systemCode(error)!=="ELOCKED")throw error}try{return await duty()}finally{await release().catch(()=>{})}}function onDemand(make){let made;return()=>made??=make()}var ProcessIdentity=strictObject({pid:wholeNumber(1),start:string2(),boot_id:string2(),pid_ns:optional(string2())}),WorkerIdentity=extend2(ProcessIdentity,{id:string2()});var sha256=string2().check(_regex(/^[0-9a-f]{64}$/)),ResultPart=strictObject({part:wholeNumber(1),blob:Blob}),Run=strictObject({id:string2().check(_regex(/^[A-Za-z0-9]{16,64}$/)),
conversation_key:ConversationKey,capabilities:array(sha256).check(_minLength(1),_maxLength(16)),heard:wholeNumber(0),accepted:optional(boolean2()),service_id:optional(
string2()),url:optional(string2()),hasFailed:optional(boolean2()),parts:optional(array(ResultPart).check(_maxLength(1e3)))});var FORMAT=1,stamp={format:literal(FORMAT),version:wholeNumber(1),at:Instant,writer:string2()},token=wholeNumber(1),Actor=union([strictObject({person:DisplayName}),
strictObject({agent:AgentId,session:optional(string2())})]),Choice=string2().check(_minLength(1),_maxLength(200)),Enqueue=onDemand(()=>strictObject({...stamp,type:literal(
"enqueue"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,from:Sender,task:Task,ttl_ms:optional(wholeNumber(1)),max_attempts:wholeNumber(1),priority:wholeNumber(
-100,100),not_before:optional(Instant),parent:optional(Parent),fork:optional(Fork),labels:array(Label)})),Claim=onDemand(()=>strictObject({...stamp,type:literal(
"claim"),worker:WorkerIdentity,lease_ms:wholeNumber(1),lease_ends_monotonic_ms:number2()})),Spawn=onDemand(()=>strictObject({...stamp,type:literal("spawn"),token,
process:ProcessIdentity})),Complete=onDemand(()=>strictObject({...stamp,type:literal("complete"),token,result:Result2})),Fail=onDemand(()=>strictObject({...stamp,
type:literal("fail"),token,error:Failure,retryable:boolean2(),untouched:optional(boolean2()),retry_at:optional(Instant)})),Release=onDemand(()=>strictObject({...stamp,
type:literal("release"),token,reason:string2(),error:optional(Failure),untouched:optional(boolean2()),not_before:optional(Instant)})),Lose=onDemand(()=>strictObject(
{...stamp,type:literal("lose"),token,reason:string2()})),Park=onDemand(()=>strictObject({...stamp,type:literal("park"),token,error:Failure})),Flag=onDemand(()=>strictObject(
{...stamp,type:literal("flag"),token,reason:string2(),result:optional(Result2)})),Resolve=onDemand(()=>strictObject({...stamp,type:literal("resolve"),outcome:_enum(
["queued","completed","failed"]),by:strictObject({person:DisplayName}),note:optional(string2())})),Recover=onDemand(()=>strictObject({...stamp,type:literal("rec\
over"),by:strictObject({person:DisplayName}),note:optional(string2())})),Cancel=onDemand(()=>strictObject({...stamp,type:literal("cancel"),by:Actor,reason:optional(
string2())})),Ask=onDemand(()=>strictObject({...stamp,type:literal("ask"),token,question_id:string2().check(_minLength(1),_maxLength(64)),text:string2().check(_minLength(
1)),choices:optional(array(Choice))})),RunNoted=onDemand(()=>strictObject({...stamp,type:literal("run"),token,run:Run})),Steer=onDemand(()=>strictObject({...stamp,
type:literal("steer"),steer_id:string2().check(_minLength(1),_maxLength(64)),text:string2().check(_minLength(1)),by:Actor})),Answer=onDemand(()=>strictObject({...stamp,
type:literal("answer"),question_id:string2(),answer:string2().check(_minLength(1)),by:Actor})),Expire=onDemand(()=>strictObject({...stamp,type:literal("expire")})),
Tombstone=onDemand(()=>strictObject({...stamp,type:literal("tombstone"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,from:Sender,state:_enum(["\
completed","failed","cancelled","expired"]),write:boolean2(),attempts:wholeNumber(0),token:wholeNumber(0),labels:array(Label),created_at:Instant,ended_at:Instant})),
SetAside=onDemand(()=>strictObject({...stamp,type:literal("set_aside"),job_id:JobId,kept_as:string2(),reason:string2()})),EVENTS={enqueue:Enqueue,claim:Claim,spawn:Spawn,
complete:Complete,fail:Fail,release:Release,lose:Lose,park:Park,flag:Flag,resolve:Resolve,recover:Recover,cancel:Cancel,ask:Ask,answer:Answer,run:RunNoted,steer:Steer,
expire:Expire},ENTRIES={...EVENTS,tombstone:Tombstone,set_aside:SetAside};function checkEvent(value){return check(EVENTS,value)}function checkEntry(value){return check(
ENTRIES,value)}function check(schemas,value){let type=typeof value=="object"&&value!==null&&"type"in value?value.type:"";return((typeof type=="string"&&Object.hasOwn(
schemas,type)?schemas[type]:void 0)?.()??oneOf(Object.keys(schemas))).safeParse(value)}function oneOf(types){return pipe(object({type:_enum(types)}),never())}var StoreDocument=object({format:wholeNumber(1),workspace:string2(),created_at:Instant,boot_id:string2()}),AgentRecord=object({agent_id:AgentId,description:optional(
string2()),registered_at:Instant,last_seen:Instant}),WorkerRecord=object({worker:WorkerIdentity,agents:array(AgentId),allow_writes:array(AgentId),concurrency:wholeNumber(
1),places:optional(record(AgentId,wholeNumber(1))),limits:optional(record(AgentId,wholeNumber(1))),started_at:Instant,stays:optional(boolean2()),log:optional(string2())}),
SpawnRecord=object({agent:AgentId,at:Instant,log:string2(),failure:optional(string2())});import*as fs6 from"node:fs";import{dirname as dirname4,resolve as resolve3}from"node:path";function secureDataDir(path6){let directory=resolve3(path6);try{fs6.mkdirSync(directory,{recursive:!0,mode:448}),checkAncestors(directory),checkAncestors(fs6.realpathSync(
directory)),checkItself(directory),checkFileSystem(directory),fs6.accessSync(directory,fs6.constants.R_OK|fs6.constants.W_OK|fs6.constants.X_OK)}catch(error){if(error instanceof
RelayError||systemCode(error)===void 0)throw error;let code=systemCode(error),message2=`Cannot use data directory "${directory}": the system answered ${code}. M\
ake it writable, or set RELAY_DATA_DIR to a directory of your own.`;throw new RelayError("DATA_DIR_UNUSABLE",message2,{details:{path:directory},cause:error})}return fs6.realpathSync(
directory)}function checkItself(directory){let stat=fs6.statSync(directory),me=process.getuid?.();if(me!==void 0&&stat.uid!==me)throw unsafe(directory,`it belon\
gs to user ${stat.uid}, this process runs as ${me}`);if((stat.mode&63)===0)return;let mode=(stat.mode&511).toString(8);if((stat.mode&18)===0&&fs6.readdirSync(directory).
length===0){fs6.chmodSync(directory,448);return}throw unsafe(directory,`other users may enter it (mode ${mode}); run: chmod 700 "${directory}"`)}var NETWORK={26985:"\
NFS",20859:"SMB",4283649346:"CIFS",4266872130:"SMB2",16914839:"9p",12805120:"Ceph",1397113167:"AFS",1937076805:"Coda",198183888:"Lustre",1196443219:"GPFS"};function networkFileSystem(directory){
if(process.platform==="linux")return NETWORK[fs6.statfsSync(directory).type>>>0]}function checkFileSystem(directory){let name=networkFileSystem(directory);if(name===
void 0)return;let message2=`Cannot use data directory "${directory}": it is on a network file system (${name}), where two machines' appends are not safe from ea\
ch other and a flush may not reach a disk. Set RELAY_DATA_DIR to a directory on a local disk.`;throw new RelayError("DATA_DIR_UNSAFE",message2,{details:{path:directory}})}
function checkAncestors(directory){let me=process.getuid?.();for(let path6=directory;path6!==dirname4(path6);path6=dirname4(path6)){let stat=fs6.lstatSync(path6);
if(stat.isSymbolicLink()&&stat.uid!==0&&stat.uid!==me)throw unsafe(directory,`"${path6}" is a link that user ${stat.uid} controls`);let above=dirname4(path6),parent=fs6.statSync(
above);if((parent.mode&2)!==0&&(parent.mode&512)===0)throw unsafe(directory,`every user may replace entries of "${above}"`)}}function unsafe(directory,why2){let message2=`\
Cannot use data directory "${directory}": ${why2}. Jobs hold prompts and results; set RELAY_DATA_DIR to a directory that only you can use.`;return new RelayError(
"DATA_DIR_UNSAFE",message2,{details:{path:directory}})}import*as fs29 from"node:fs";import*as fs7 from"node:fs";var PlanStep=strictObject({id:string2().check(_minLength(1),_maxLength(64)),title:string2().check(_minLength(1),_maxLength(200)),status:_enum(["pending","in_pro\
gress","done","skipped"]),note:optional(string2().check(_maxLength(500)))});var Activity=object({kind:_enum(["status","message","reasoning","plan","tool_started","tool_ended","file_change","output","usage","warning"]),text:string2(),tool:optional(
string2()),call_id:optional(string2()),ok:optional(boolean2()),detail:optional(string2()),duration_ms:optional(number2()),steps:optional(array(PlanStep))}),ActivityLine=extend2(
Activity,{at:Instant,token:wholeNumber(0)});var HIDDEN2="[redacted]",SHAPES=[["sk-",/\bsk-[A-Za-z0-9_-]{16,}/g],["gh",/\bgh[pousr]_[A-Za-z0-9]{20,}/g],["github_pat_",/\bgithub_pat_[A-Za-z0-9_]{20,}/g],["g\
lpat-",/\bglpat-[A-Za-z0-9_-]{16,}/g],["xox",/\bxox[abeprs]-[A-Za-z0-9-]{10,}/g],["npm_",/\bnpm_[A-Za-z0-9]{30,}/g],["AKIA",/\bAKIA[0-9A-Z]{16}\b/g],["ASIA",/\bASIA[0-9A-Z]{16}\b/g],
["AIza",/\bAIza[A-Za-z0-9_-]{30,}/g],["_live_",/\b[rs]k_live_[A-Za-z0-9]{16,}/g],["relay_",/\brelay_(?:token|run|at|rt|session)_[A-Za-z0-9_-]{20,}/g],["eyJ",/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g],
["PRIVATE KEY",/-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g]],SCHEME=/\b(bearer|basic)(\s+)[A-Za-z0-9._~+/=-]{12,}/gi,USER_INFO=/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,100}:)[^\s/@]{1,200}@/gi,
NAMED=/((?:api[_-]?key|access[_-]?key|secret|passwo?r?d|token|credential|code_verifier)["']?(?:\s*[=:]\s*|\s+(?=["']))["']?)([^\s"',;&]{8,})/gi;function redact(text3){
let clean2=text3;for(let[mark,shape]of SHAPES)clean2.includes(mark)&&(clean2=clean2.replace(shape,HIDDEN2));return clean2.replace(SCHEME,`$1$2${HIDDEN2}`).replace(
USER_INFO,`$1${HIDDEN2}@`).replace(NAMED,(whole3,name,value)=>isPlain(value)?whole3:name+HIDDEN2)}function isPlain(value){return value===HIDDEN2||/^[a-z]+$|^[A-Z][a-z]+$|^[\d.]+$|^[$%{<[(]|^[A-Za-z_$][\w$.]*\(/.
test(value)}var{O_WRONLY:O_WRONLY2,O_APPEND,O_CREAT:O_CREAT2,O_NOFOLLOW:O_NOFOLLOW2,O_NONBLOCK:O_NONBLOCK2}=fs7.constants,TEXT_LIMIT=4e3,DETAIL_LIMIT=8e3,LOG_LIMIT=64*1024*
1024,READ_LIMIT=1024*1024,BEHIND_CUT=4096;function appendActivity(path6,token2,activity,at){let line={at,token:token2,...activity,text:clean(activity.text,TEXT_LIMIT),
...activity.detail===void 0?{}:{detail:clean(activity.detail,DETAIL_LIMIT)},...activity.steps===void 0?{}:{steps:activity.steps.map(cleanStep)}};try{let fd=fs7.openSync(
path6,O_WRONLY2|O_APPEND|O_CREAT2|O_NOFOLLOW2|O_NONBLOCK2,384);try{fs7.fstatSync(fd).size<LOG_LIMIT&&fs7.writeSync(fd,`
${JSON.stringify(line)}
`)}finally{fs7.closeSync(fd)}}catch(error){if(systemCode(error)===void 0)throw error}}function cleanStep(step){let title=redact(step.title).slice(0,200);return step.
note===void 0?{...step,title}:{...step,title,note:redact(step.note).slice(0,500)}}function clean(text3,limit){return redact(text3.slice(0,limit+BEHIND_CUT)).slice(
0,limit)}function readActivity(path6,page){let{bytes,start:start2}=readStretch(path6,page.after),entries=[],position=0;for(;position<bytes.length;){let newline=bytes.
indexOf(10,position);if(newline===-1)break;let entry=readEntry(bytes.toString("utf8",position,newline),start2+newline+1);if(entry!==void 0&&entries.push(entry),
position=newline+1,page.after!==void 0&&entries.length===page.limit)break}return page.after===void 0?entries.slice(-page.limit):entries}function readStretch(path6,after){
let fd=openPlain(path6);if(fd==="absent"||fd==="foreign")return{bytes:Buffer.alloc(0),start:0};try{let size=fs7.fstatSync(fd).size,start2=Math.min(after??Math.max(
0,size-READ_LIMIT),size),bytes=Buffer.alloc(Math.min(size-start2,READ_LIMIT)),count3=fs7.readSync(fd,bytes,0,bytes.length,start2);return{bytes:bytes.subarray(0,
count3),start:start2}}finally{fs7.closeSync(fd)}}function readEntry(text3,after){if(text3!=="")try{let parsed2=ActivityLine.safeParse(JSON.parse(text3));return parsed2.
success?{...parsed2.data,after}:void 0}catch{return}}import*as fs8 from"node:fs";import{basename}from"node:path";var CHUNK=256*1024,{O_WRONLY:O_WRONLY3,O_APPEND:O_APPEND2,O_CREAT:O_CREAT3,O_NOFOLLOW:O_NOFOLLOW3,O_NONBLOCK:O_NONBLOCK3}=fs8.constants,APPEND=O_WRONLY3|O_APPEND2|
O_CREAT3|O_NOFOLLOW3|O_NONBLOCK3;function noteEnd(layout,job){let row=`
${JSON.stringify(summarize(job))}
`,path6=layout.doneLog(job.updated_at);try{append(path6,row)}catch(error){if(!isForeign(error))throw error;fs8.renameSync(path6,`${layout.quarantine}/${basename(
path6)}.${job.job_id}`),append(path6,row)}}function append(path6,row){let fd=fs8.openSync(path6,APPEND,384);try{fs8.writeSync(fd,row)}finally{fs8.closeSync(fd)}}
function readRecent(layout,page){let start2=page.cursor===void 0?void 0:readCursor2(page.cursor),days=namesIn(layout.done).filter(name=>/^\d{4}-\d\d-\d\d\.log$/.
test(name)).filter(name=>start2===void 0||name<=start2.day).toSorted().toReversed(),rows3=[];for(let day of days){let end=start2?.day===day?start2.end:void 0;for(let{
row,offset}of rowsBackwards(`${layout.done}/${day}`,end)){let position=`${day}:${offset}`;if(rows3.push({row,position}),rows3.length===page.limit)return{rows:rows3,
next_cursor:position}}}return{rows:rows3,next_cursor:void 0}}function readDay(layout,day){return[...rowsBackwards(`${layout.done}/${day}.log`,void 0)].map(({row})=>row).
toReversed()}function readCursor2(cursor){let match=/^(\d{4}-\d\d-\d\d\.log):(\d+)$/.exec(cursor);if(match?.[1]===void 0||match[2]===void 0){let message2=`Canno\
t list jobs: "${cursor.slice(0,80)}" is not a cursor. Use next_cursor of the page before, unchanged, or leave it out.`;throw new RelayError("CURSOR_INVALID",message2)}
return{day:match[1],end:Number(match[2])}}function*rowsBackwards(path6,from){let fd=openPlain(path6);if(!(fd==="absent"||fd==="foreign"))try{let size=fs8.fstatSync(
fd).size,end=from===void 0?size:Math.min(from,size),rest=Buffer.alloc(0);for(;end>0;){let start2=Math.max(0,end-CHUNK),chunk=Buffer.alloc(end-start2),count3=fs8.readSync(
fd,chunk,0,chunk.length,start2),bytes=Buffer.concat([chunk.subarray(0,count3),rest]),newline=bytes.indexOf(10),first=start2===0?0:newline===-1?bytes.length:newline+
1;yield*rowsIn(bytes,first,start2),rest=Buffer.from(bytes.subarray(0,first)),end=start2}}finally{fs8.closeSync(fd)}}function*rowsIn(bytes,first,base){let end=bytes.
length;for(;end>first;){let newline=bytes.lastIndexOf(10,end-1),start2=Math.max(newline+1,first);if(end>start2){let row=readRow2(bytes.toString("utf8",start2,end));
row!==void 0&&(yield{row,offset:base+start2})}end=start2-1}}function readRow2(text3){try{let parsed2=JobSummary.safeParse(JSON.parse(text3));return parsed2.success?
parsed2.data:void 0}catch{return}}import*as fs12 from"node:fs";import{randomBytes as randomBytes2}from"node:crypto";import*as fs10 from"node:fs";import*as fs9 from"node:fs";var QUICK_MS=1,HOP_MS=.15,LATEST=.25,underWay=0,averageMs=0;async function flush2(what){underWay+=1;try{await Promise.resolve();let begun=process.hrtime.bigint(),
isAlone=underWay===1;await flushBoth(what,{file:isAlone&&averageMs<QUICK_MS?inPlace(fs9.fdatasyncSync):flushFile,names:isAlone&&averageMs<HOP_MS?inPlace(fs9.fsyncSync):
flushNames});let tookMs=Number(process.hrtime.bigint()-begun)/1e6;averageMs+=(tookMs-averageMs)*LATEST}finally{underWay-=1}}async function flushBoth(what,by){let flushes=what.
directory===void 0?[]:[by.names(what.directory)];flushes.push(by.file(what.file));for(let ended2 of await Promise.allSettled(flushes))if(ended2.status==="reject\
ed")throw ended2.reason}function inPlace(flushNow){return async fd=>flushNow(fd)}import{crc32}from"node:zlib";var CLOSING=', "crc32":"',CLOSING_BYTES=Buffer.from(CLOSING),AFTER_CLOSING=10,NEWLINE=10;function encodeRecord(entry){return recordOf(JSON.stringify(entry))}function recordOf(json2){
let bytes=Buffer.from(`
${json2.slice(0,-1)}${CLOSING}00000000"}
`),closing=bytes.length-1-AFTER_CLOSING-CLOSING.length,sum=crc32(bytes.subarray(1,closing)).toString(16).padStart(8,"0");return bytes.write(sum,closing+CLOSING.
length,"latin1"),bytes}function*readLines(bytes){let start2=0,line=1;for(;start2<bytes.length;){let found=bytes.indexOf(NEWLINE,start2),end=found===-1?bytes.length:
found;if(end>start2){let terminated=found!==-1&&(end+1===bytes.length||bytes[end+1]===NEWLINE),read2=readLine(bytes.subarray(start2,end),line,terminated);yield read2.
kind==="damage"&&hasLostBlock(bytes,start2,end)?{kind:"fragment",line}:read2}start2=end+1,line+=1}}var BLOCK=512;function hasLostBlock(bytes,start2,end){for(let at=start2;at<
end;at=borderAfter(at))if(bytes.subarray(at,Math.min(end,borderAfter(at))).every(byte=>byte===0))return!0;return!1}function borderAfter(at){return(Math.floor(at/
BLOCK)+1)*BLOCK}function readLine(bytes,line,terminated){let closing=bytes.lastIndexOf(CLOSING_BYTES),after=closing===-1?0:bytes.length-closing-CLOSING.length;if(closing===
-1||after<AFTER_CLOSING)return terminated?{kind:"damage",line,reason:"the line was written to its end but has no checksum"}:isBeginning(bytes)?{kind:"fragment",
line}:{kind:"damage",line,reason:"the line is not the beginning of a record"};let tail=bytes.toString("latin1",closing+CLOSING.length),sum=/^([0-9a-f]{8})"\}$/.
exec(tail)?.[1];return sum===void 0?{kind:"damage",line,reason:"the checksum field is not eight hex digits"}:crc32(bytes.subarray(0,closing))!==Number.parseInt(
sum,16)?{kind:"damage",line,reason:"the checksum does not match the line"}:readEvent(`${bytes.toString("utf8",0,closing)}}`,line)}var BEGINNING='{"format":';function isBeginning(bytes){
let text3=bytes.toString("latin1",0,BEGINNING.length).replace(/\0+$/,""),rest=bytes.subarray(text3.length);return text3===BEGINNING||BEGINNING.startsWith(text3)&&
rest.every(byte=>byte===0)}function readEvent(json2,line){let value;try{value=JSON.parse(json2)}catch{return{kind:"damage",line,reason:"the line is not JSON, al\
though its checksum matches"}}let format2=formatOf(value);if(format2>FORMAT)return{kind:"newer",line,format:format2};let parsed2=checkEntry(value);if(parsed2.success)
return{kind:"entry",line,entry:parsed2.data};let where2=parsed2.error.issues[0]?.path.join(".")??"";return{kind:"damage",line,reason:`the event is malformed at \
"${where2}"`}}function formatOf(value){return typeof value!="object"||value===null||!("format"in value)?0:typeof value.format=="number"?value.format:0}var GONE2="Its prompt and result were removed when its retention was over.";function tombstoneOf(job){return{format:FORMAT,version:job.version,type:"tombstone",
at:job.updated_at,writer:"gc",job_id:job.job_id,request_id:job.request_id,digest:job.digest,to:job.to,from:job.from,state:job.state,write:job.task.write===!0,attempts:job.
attempts,token:job.token,labels:job.labels,created_at:job.created_at,ended_at:job.updated_at}}function jobOfTombstone(tombstone){let facts={job_id:tombstone.job_id,
version:tombstone.version,request_id:tombstone.request_id,digest:tombstone.digest,to:tombstone.to,from:tombstone.from,task:{prompt:GONE2,write:tombstone.write},
max_attempts:Math.max(1,tombstone.attempts),priority:0,labels:tombstone.labels,attempts:tombstone.attempts,token:tombstone.token,processes:[],created_at:tombstone.
created_at,updated_at:tombstone.ended_at,expunged:!0};switch(tombstone.state){case"completed":return{...facts,state:"completed",result:{output:""}};case"failed":
return{...facts,state:"failed",error:{code:"EXPUNGED",message:GONE2}};case"cancelled":return{...facts,state:"cancelled",by:{person:"somebody"},reason:GONE2};case"\
expired":return{...facts,state:"expired"}}}var MAX_LOG_BYTES=256*1024*1024,{O_RDWR,O_RDONLY:O_RDONLY2,O_APPEND:O_APPEND3,O_CREAT:O_CREAT4,O_EXCL,O_NOFOLLOW:O_NOFOLLOW4,O_NONBLOCK:O_NONBLOCK4}=fs10.constants,
PLAIN=O_NOFOLLOW4|O_NONBLOCK4;function openLog(path6,jobId){return open(path6,jobId,O_RDWR|O_APPEND3)}function openLogToRead(path6,jobId){return open(path6,jobId,
O_RDONLY2)}function createLog(path6,jobId){try{return{fd:fs10.openSync(path6,O_RDWR|O_APPEND3|O_CREAT4|O_EXCL|PLAIN,384),path:path6,jobId}}catch(error){if(systemCode(
error)==="EEXIST")return;throw storeFault(`create job "${jobId}"`,path6,error)}}function closeLog(log2){fs10.closeSync(log2.fd)}function peekJob(path6,jobId){try{
return foldAt(path6,jobId)?.job}catch(error){if(error instanceof RelayError)return;throw error}}function foldAt(path6,jobId,by=fold){let log2=openLogToRead(path6,
jobId);if(log2!==void 0)try{return by(log2)}finally{closeLog(log2)}}function isGone(log2){let{nlink,ino}=fs10.fstatSync(log2.fd);return nlink===0&&fs10.statSync(
log2.path,{throwIfNoEntry:!1})?.ino!==ino}function isOwn(event){return event.writer.startsWith(`${PROCESS_NAME}.`)}function fold(log2){let bytes=readAll(log2),job,
events=[],isTorn=!1;for(let line of readLines(bytes)){if(line.kind==="fragment"){isTorn=!0;continue}if(line.kind==="damage")throw damaged(log2,line.line,line.reason);
if(line.kind==="newer")throw newer(log2,line.line,line.format);let{entry}=line;if(entry.type==="set_aside")throw setAside(log2,entry);if(entry.type==="tombstone"){
if(job!==void 0)throw damaged(log2,line.line,"a tombstone stands behind other lines");job=jobOfTombstone(entry);continue}let next=(job?.version??0)+1;if(!(entry.
version<next)){if(entry.version>next){if(isTorn)continue;throw damaged(log2,line.line,`version ${next} is missing before version ${entry.version}`)}job=apply(log2,
line.line,job,entry),events.push(entry),isTorn=!1}}return{job,events,size:bytes.length}}function apply(log2,line,job,event){if(event.type==="enqueue"&&event.job_id!==
log2.jobId)throw damaged(log2,line,`it belongs to job "${event.job_id}"`);let result=transition(job,event);if(result.outcome==="changed")return result.job;let why2=result.
outcome==="refused"?result.message:"it repeats what happened";throw damaged(log2,line,`the event does not fit: ${why2}`)}var PROCESS_NAME=randomBytes2(4).toString(
"hex"),written=0;async function appendEvent(log2,at,entry){written+=1;let writer=`${PROCESS_NAME}.${written.toString(36)}`,version2=(at.job?.version??0)+1,json2=JSON.
stringify({format:FORMAT,version:version2,...entry.event,writer}),event=checked(log2,entry.event.type,json2),bytes=recordOf(json2),action=`write "${entry.event.
type}" of job "${log2.jobId}"`,directory;try{entry.alsoFlush!==void 0&&(directory=openDirectory(entry.alsoFlush));let count3=writeOnce(log2.fd,bytes);if(count3<
bytes.length-1)throw shortWrite(log2,action,count3,bytes.length);entry.durable&&await flush2({file:log2.fd,directory});let{size,nlink,ino,ctimeMs}=fs10.fstatSync(
log2.fd);if(nlink===0&&isGone(log2))return;if(size===at.size+bytes.length)return{job:apply(log2,0,at.job,event),events:[...at.events,event],size,ino,ctimeMs}}catch(error){
throw storeFault(action,log2.path,error)}finally{directory!==void 0&&fs10.closeSync(directory)}return readBack(log2,version2,writer)}function readBack(log2,version2,writer){
let{ino,ctimeMs}=fs10.fstatSync(log2.fd),now=fold(log2);return now.events[version2-1]?.writer===writer?{...now,ino,ctimeMs}:void 0}function checked(log2,type,json2){
let parsed2=checkEvent(JSON.parse(json2));if(parsed2.success)return parsed2.data;let{path:field,problem}=problemOf(parsed2.error),message2=`Cannot write "${type}\
" of job "${log2.jobId}": ${field} is not acceptable: ${problem}. Nothing was changed.`;throw new RelayError("INPUT_INVALID",message2,{details:{job_id:log2.jobId,
field}})}function open(path6,jobId,flags){if(JobId.safeParse(jobId).success)try{return{fd:fs10.openSync(path6,flags|PLAIN),path:path6,jobId}}catch(error){let code=systemCode(
error);if(code==="ENOENT")return;let log2={fd:-1,path:path6,jobId};throw code==="ELOOP"?damaged(log2,0,"a symbolic link stands in its place"):code==="EISDIR"?damaged(
log2,0,"a directory stands in its place"):code==="ENXIO"?damaged(log2,0,"a pipe or socket stands in its place"):storeFault(`open job "${jobId}"`,path6,error)}}var SHORT=Buffer.
allocUnsafe(64*1024);function readAll(log2){let count3=readShort(log2.fd);return count3>0&&count3<SHORT.length?SHORT.subarray(0,count3):readLong(log2)}function readShort(fd){
try{return fs10.readSync(fd,SHORT,0,SHORT.length,0)}catch(error){if(systemCode(error)===void 0)throw error;return 0}}function readLong(log2){let stat=fs10.fstatSync(
log2.fd);if(!stat.isFile())throw damaged(log2,0,"something that is not a plain file stands in its place");if(stat.size>MAX_LOG_BYTES)throw damaged(log2,0,`it ha\
s ${stat.size} bytes`);let bytes=Buffer.allocUnsafe(stat.size),done=0;for(;done<bytes.length;){let count3=fs10.readSync(log2.fd,bytes,done,bytes.length-done,done);
if(count3===0)break;done+=count3}return bytes.subarray(0,done)}function shortWrite(log2,action,count3,total){let message2=`Cannot ${action}: the system took ${count3}\
 of ${total} bytes for "${log2.path}", so the disk is probably full. Nothing was acknowledged; free space and try again.`;return new RelayError("STORE_FULL",message2,
{details:{path:log2.path}})}function damaged(log2,line,reason){let where2=line===0?`"${log2.path}"`:`"${log2.path}" line ${line}`,message2=`Cannot read job "${log2.
jobId}": ${where2} is damaged, ${reason}. Its bytes are kept and other jobs go on; \`relay doctor\` tells what can be done.`,details={job_id:log2.jobId,file:log2.
path,line,reason};return new RelayError("JOB_DAMAGED",message2,{details})}function setAside(log2,entry){let message2=`Cannot use job "${log2.jobId}": its log wa\
s damaged (${entry.reason}) and set aside on ${entry.at}. Its bytes are in "${entry.kept_as}"; send the task again under a new request_id if it is still wanted.`,
details={job_id:log2.jobId,file:entry.kept_as,line:0,set_aside:!0};return new RelayError("JOB_DAMAGED",message2,{details})}function newer(log2,line,format2){let message2=`\
Cannot read job "${log2.jobId}": "${log2.path}" line ${line} has format ${format2}, this program knows formats up to ${FORMAT}. Update durable-relay; the file i\
s left as it is.`,details={job_id:log2.jobId,file:log2.path,line,format:format2};return new RelayError("STORE_FORMAT_UNKNOWN",message2,{details})}import*as fs11 from"node:fs";var POLL_MS=2e3,POLL_ALL_MS=1e4,POLL_UNWATCHED_MS=250,POLL_ALL_UNWATCHED_MS=2e3,JOB_LOG=/^([a-z2-7]{26})\.jsonl$/;function wake(path6){let now=new Date;ifPresent(
()=>fs11.utimesSync(path6,now,now))||touchFile(path6)}function watchTopic(layout,topic,listener){if(topic==="jobs")return watchEveryJob(layout,listener);let look=()=>listener();
if("job"in topic){let isOurs=name=>name===null||name.startsWith(topic.job);return watchPaths([layout.shard(topic.job)],{heard:name=>isOurs(name)?look():void 0,look,
everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}let path6="agent"in topic?layout.wake(topic.agent):layout.wakeInbox(topic.inbox);return afterwards(()=>touchFile(
path6)),watchPaths([path6],{heard:look,look,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchEveryJob(layout,listener){return watchPaths(Array.from(
{length:256},(_,shard)=>`${layout.jobs}/${hex(shard)}`),{heard:name=>{if(name===null)return listener();let jobId=JOB_LOG.exec(name)?.[1];jobId!==void 0&&listener(
jobId)},look:()=>listener(),everyMs:POLL_ALL_MS,unwatchedMs:POLL_ALL_UNWATCHED_MS})}function hex(byte){return byte.toString(16).padStart(2,"0")}function watchPaths(paths,options){
let watchers=[],poll,isClosed=!1,unwatch=()=>{for(let watcher of watchers)watcher.close();watchers=[]},pollEvery=ms=>{clearInterval(poll),!isClosed&&(poll=setInterval(
options.look,ms*(.9+Math.random()*.2)))},giveUp=()=>{unwatch(),pollEvery(options.unwatchedMs)};pollEvery(options.everyMs);try{for(let path6 of paths){let watcher=fs11.watch(
path6,(_event,name)=>options.heard(name));watchers.push(watcher),watcher.on("error",giveUp)}}catch{giveUp()}return{close(){isClosed=!0,unwatch(),clearInterval(poll)}}}var LATE_BIRTH_MS=3;function createBirths(on6){let{layout,clock,hints,recall}=on6;return create;async function create(event){let path6=layout.log(event.job_id),
fresh=createLog(path6,event.job_id),log2=fresh??openLog(path6,event.job_id);if(log2===void 0)return create(event);try{let at=fresh===void 0?recall.fold(log2):{job:void 0,
events:[],size:0};return(at.job===void 0?await beFirst(log2,at,{event,isOurs:fresh!==void 0}):await confirm(log2,at.job))??await create(event)}finally{closeLog(
log2)}}async function beFirst(log2,at,birth){let event=hints.lines.behindOthers(birth.event),born2=transition(void 0,event);if(born2.outcome!=="changed")throw new Error(
"An enqueue of a new job cannot be refused.");hinted(born2.job,log2.path);let hintedAt=clock.monotonic(),isLate=!1;try{let alsoFlush=layout.shard(event.job_id),
appended2=appendEvent(log2,at,{event,durable:!0,alsoFlush});isLate=clock.monotonic()-hintedAt>=LATE_BIRTH_MS;let grown=await appended2;if(grown===void 0)return await beSecond(
log2,born2.job);recall.keep(log2,grown)}catch(error){throw birth.isOurs&&withdraw(log2,born2.job),error}return afterwards(()=>{isLate&&hints.place(born2.job),born2.
job.state==="queued"&&wake(layout.wake(born2.job.to))}),{created:!0,job:born2.job}}function hinted(job,path6){try{hints.place(job)}catch(error){throw storeFault(
`queue job "${job.job_id}"`,path6,error)}}function beSecond(log2,born2){let first=fold(log2).job;return first===void 0||isGone(log2)?Promise.resolve(void 0):(layout.
queueHint(first)!==layout.queueHint(born2)&&(hints.remove(layout.queueHint(born2)),hints.lines.remove(born2)),confirm(log2,first))}function withdraw(log2,born2){
let[birth,...others]=fold(log2).events;birth===void 0||!isOwn(birth)||others.length>0||(ifPresent(()=>fs12.unlinkSync(log2.path)),hints.withdraw(born2))}async function confirm(log2,job){
try{await flushFile(log2.fd),await flushDirectory(layout.shard(job.job_id))}catch(error){throw storeFault(`confirm job "${job.job_id}"`,log2.path,error)}if(!isGone(
log2))return afterwards(()=>{isFinal(job)||hints.reconcile(job),job.state==="queued"&&wake(layout.wake(job.to))}),{created:!1,job}}}import*as fs15 from"node:fs";import{basename as basename4,dirname as dirname5}from"node:path";import*as fs13 from"node:fs";import{basename as basename3}from"node:path";import{basename as basename2,join as join5}from"node:path";var BUCKET_MS=4e3;function layoutOf(root){return{root,document:`${root}/store.json`,jobs:`${root}/jobs`,done:`${root}/done`,attentionRoot:`${root}/attention`,quarantine:`${root}\
/quarantine`,agentsRoot:`${root}/agents`,workersRoot:`${root}/workers`,queueRoot:`${root}/queue`,runningRoot:`${root}/running`,wakeRoot:`${root}/wake`,inboxRoot:`${root}\
/inbox`,conversations:`${root}/conversations`,linesRoot:`${root}/lines`,familiesRoot:`${root}/families`,cascades:`${root}/cascades`,spawnedRoot:`${root}/spawned`,
sessions:`${root}/sessions`,shard:jobId=>`${root}/jobs/${shardOf(jobId)}`,log:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.jsonl`,activity:jobId=>`${root}/jo\
bs/${shardOf(jobId)}/${jobId}.activity.jsonl`,deliveries:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.deliveries.jsonl`,output:(jobId,file)=>`${root}/jobs/${shardOf(
jobId)}/${file}`,attention:jobId=>`${root}/attention/${jobId}`,queue:agent=>`${root}/queue/${fileName(agent)}`,running:agent=>`${root}/running/${fileName(agent)}`,
wake:agent=>`${root}/wake/${fileName(agent)}`,wakeInbox:agent=>`${root}/wake/${fileName(agent)}.inbox`,inbox:agent=>`${root}/inbox/${fileName(agent)}`,agent:agent=>`${root}\
/agents/${fileName(agent)}.json`,worker:workerId=>`${root}/workers/${fileName(workerId)}.json`,spawn:agent=>`${root}/spawned/${fileName(agent)}.json`,spawnLog:agent=>`${root}\
/spawned/${fileName(agent)}.log`,conversation:(agent,key)=>`${root}/conversations/${fileName(agent)}~${hashOf2(key,32)}.json`,line:(agent,key)=>`${root}/lines/${fileName(
agent)}~${hashOf2(key,32)}`,family:jobId=>`${root}/families/${jobId}`,cascade:jobId=>`${root}/cascades/${jobId}`,topics:agent=>`${root}/conversations/${fileName(
agent)}~topics`,topic:(agent,key)=>`${root}/conversations/${fileName(agent)}~topics/${hashOf2(key,32)}`,doneLog:at=>`${root}/done/${at.slice(0,10)}.log`,queueHint:job=>`${root}\
/queue/${fileName(job.to)}/${bucketOf(job)}/${queueNameOf(job)}`,runningHint:job=>`${root}/running/${fileName(job.to)}/${sortKeyOf(job)}`}}function storeDirectory(dataDir,workspace){
return join5(dataDir,`${storeName(workspace)}-${hashOf2(workspace,12)}`)}function storeName(workspace){return basename2(workspace).replace(/[^A-Za-z0-9._-]/g,"_").
slice(0,40)||"root"}function fileName(name){return name.replace(/^\.|[^a-z0-9._-]/g,character=>`%${Buffer.from(character).toString("hex")}`)}function nameOfFile(file){
return file.replace(/%([0-9a-f]{2})/g,(_,hex2)=>String.fromCharCode(Number.parseInt(hex2,16)))}function sortKeyOf(job){let write=job.task.write===!0?".w":"";return`${rank(
job.priority)}${base36(Date.parse(job.created_at),9)}-${job.job_id}${write}`}var SORT_KEY=/^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/;function lineNameOf(job){return`${base36(
Date.parse(job.created_at),9)}-${job.job_id}`}function readLineName(name){let match=/^([0-9a-z]{9})-([a-z2-7]{26})$/.exec(name);if(!(match?.[1]===void 0||match[2]===
void 0))return{jobId:match[2],createdMs:Number.parseInt(match[1],36)}}function readSortKey(key){let match=SORT_KEY.exec(key);return match?.[1]===void 0?void 0:{
jobId:match[1],write:match[2]!==void 0}}var LATER="later-";function bucketOf(job){let due=dueOf(job);return due!==void 0?`${LATER}${base36(Math.floor(due/BUCKET_MS),
8)}`:readyBucketOf(sortKeyOf(job))}function queueNameOf(job){let due=dueOf(job);return due===void 0?sortKeyOf(job):`${base36(due,9)}~${sortKeyOf(job)}`}function dueOf(job){
if(!(job.state!=="queued"||job.not_before===void 0))return Date.parse(job.not_before)}function readyBucketOf(sortKey){let created=Number.parseInt(sortKey.slice(
3,12),36);return`${sortKey.slice(0,3)}-${base36(Math.floor(created/BUCKET_MS),8)}`}function isBucket(name){return/^(\d{3}|later)-[0-9a-z]{8}$/.test(name)}function isLaterBucket(bucket){
return bucket.startsWith(LATER)}function laterBucketStart(bucket){return Number.parseInt(bucket.slice(LATER.length),36)*BUCKET_MS}function bucketIsOver(bucket,now){
return(isLaterBucket(bucket)?laterBucketStart(bucket):Number.parseInt(bucket.slice(4),36)*BUCKET_MS)+2*BUCKET_MS<now}function readLaterName(name){let sortKey=name.
slice(10);if(!(name.charAt(9)!=="~"||readSortKey(sortKey)===void 0))return{due:Number.parseInt(name.slice(0,9),36),sortKey}}function rank(priority){return String(
100-priority).padStart(3,"0")}function base36(value,width){return value.toString(36).padStart(width,"0")}function hashOf2(text3,digits){let{hash:hash3}=process.
getBuiltinModule("node:crypto");return hash3("sha256",text3).slice(0,digits)}function createLines2(layout){function enter(job){let line=lineOf(job);line!==void 0&&touchInside(line,lineNameOf(job))}function behindOthers(event){let key=event.
task.conversation_key;if(key===void 0)return event;let last=namesIn(layout.line(event.to,key)).toSorted().at(-1)??"",lastMs=readLineName(last)?.createdMs??0;return Date.
parse(event.at)>lastMs?event:{...event,at:new Date(lastMs+1).toISOString()}}function remove2(job){let line=lineOf(job);line!==void 0&&(ifPresent(()=>fs13.unlinkSync(
`${line}/${lineNameOf(job)}`)),removeEmpty(line))}function before(job){let line=lineOf(job);if(line===void 0)return;enter(job);let inHands=idsInHands(job.to),own3=lineNameOf(
job);for(let name of namesIn(line).toSorted()){let jobId=readLineName(name)?.jobId;if(jobId===void 0||name===own3)continue;let isEarlier=name<own3;if(!isEarlier&&
!inHands.has(jobId))continue;let other=readJob(jobId);if(other!==void 0&&(isEarlier&&!isFinal(other)||isActive(other,inHands)))return other}}function firstIn(line,agent){
let inHands=idsInHands(agent);for(let name of namesIn(line).toSorted()){let jobId=readLineName(name)?.jobId,job=jobId===void 0?void 0:readJob(jobId);if(job!==void 0){
if(!isFinal(job)||isActive(job,inHands))return job;ifPresent(()=>fs13.unlinkSync(`${line}/${name}`))}}}function handOn(job){let line=lineOf(job);if(line!==void 0)
return remove2(job),firstIn(line,job.to)}function first(of){let line=of===void 0?someLine():lineOf(of);if(line===void 0)return;let agent=nameOfFile(basename3(line).
slice(0,basename3(line).lastIndexOf("~"))),found=firstIn(line,agent);return found===void 0&&removeEmpty(line),found}function someLine(){let lines=directoriesIn(
layout.linesRoot),some=lines[Math.floor(Math.random()*lines.length)];return some===void 0?void 0:`${layout.linesRoot}/${some}`}function isTold(job){let line=lineOf(
job);return line===void 0?!1:namesIn(line).toSorted().includes(lineNameOf(job))&&before(job)!==void 0}function lineOf(job){let key=job.task.conversation_key;return key===
void 0?void 0:layout.line(job.to,key)}function idsInHands(agent){return new Set(namesIn(layout.running(agent)).map(name=>readSortKey(name)?.jobId??""))}let readJob=jobId=>peekJob(
layout.log(jobId),jobId);return{enter,behindOthers,remove:remove2,before,handOn,first,isTold}}var ENDED_BY_OTHERS2=new Set(["cancelled","expired","needs_recover\
y"]);function isActive(job,inHands){return job.state==="running"||ENDED_BY_OTHERS2.has(job.state)&&inHands.has(job.job_id)}import*as fs14 from"node:fs";function createFamilies(layout){function enter(job){job.parent!==void 0&&touchInside(layout.family(job.parent.job_id),job.job_id)}function childrenOf(jobId){return namesIn(
layout.family(jobId)).toSorted()}function remove2(job){if(job.parent===void 0)return;let family=layout.family(job.parent.job_id);ifPresent(()=>fs14.unlinkSync(`${family}\
/${job.job_id}`)),removeEmpty(family)}function leave(job,read2){if(job.parent===void 0||fs14.existsSync(layout.family(job.job_id)))return;remove2(job);let{parent}=job;
if(fs14.existsSync(layout.family(parent.job_id)))return;let above=read2(parent.job_id);above!==void 0&&isFinal(above)&&leave(above,read2)}function rejoin(job,read2){
enter(job);let above=job.parent===void 0?void 0:read2(job.parent.job_id);above!==void 0&&(above.state==="cancelled"&&touchInside(layout.cascades,above.job_id),isFinal(
above)&&rejoin(above,read2))}return{enter,childrenOf,remove:remove2,leave,rejoin}}function createHints(layout,clock){let lines=createLines2(layout),families=createFamilies(layout);function reconcile(job){place2(job),clear(job)}function place2(job){
isFinal(job)||(lines.enter(job),families.enter(job)),job.state==="queued"?queue(job):job.state==="running"?keepLease(job):needsPerson(job)&&touchFile(layout.attention(
job.job_id))}function clear(job){job.state!=="queued"&&remove(layout.queueHint(job)),needsPerson(job)||remove(layout.attention(job.job_id)),drop(job.to,job.job_id,
job.state==="running"?basename4(layout.runningHint(job)):void 0)}function enter(before,after){before.state!==after.state&&(after.state==="running"?holdLease(after):
after.state==="queued"?before.state==="running"&&rename(layout.runningHint(before),after)||queue(after):needsPerson(after)&&touchFile(layout.attention(after.job_id)))}
function outlived(before,after,by){if(!(before.state===after.state||after.state==="running"))return before.state==="running"?by==="cancel"||by==="expire"?void 0:
layout.runningHint(before):before.state==="queued"?layout.queueHint(before):needsPerson(before)?layout.attention(before.job_id):void 0}function queue(job){let path6=layout.
queueHint(job);touchInside(dirname5(path6),basename4(path6))}function rename(from,job){let to=layout.queueHint(job);return ifPresent(()=>fs15.renameSync(from,to))?
!0:(fs15.mkdirSync(dirname5(to),{recursive:!0,mode:448}),ifPresent(()=>fs15.renameSync(from,to)))}function holdLease(job){if(setLease(job,job.lease.ends_monotonic_ms))
return;let path6=layout.runningHint(job);fs15.mkdirSync(dirname5(path6),{recursive:!0,mode:448}),ifPresent(()=>fs15.renameSync(layout.queueHint(job),path6))||touchFile(
path6),setLease(job,job.lease.ends_monotonic_ms)}function keepLease(job){let stat=statOf(layout.runningHint(job));stat!==void 0&&leaseEnd(stat.mtimeMs,clock.monotonic())!==
void 0||(holdLease(job),setLease(job,Math.max(job.lease.ends_monotonic_ms,clock.monotonic()+job.lease.lease_ms)))}function setLease(job,endsMonotonicMs){let seconds=endsMonotonicMs/
1e3;return ifPresent(()=>fs15.utimesSync(layout.runningHint(job),seconds,seconds))}function running(){let hints=new Map;for(let directory of directoriesIn(layout.
runningRoot))for(let name of namesIn(`${layout.runningRoot}/${directory}`)){let jobId=readSortKey(name)?.jobId,stat=statOf(`${layout.runningRoot}/${directory}/${name}`);
if(jobId===void 0||stat===void 0)continue;let ends=leaseEnd(stat.mtimeMs,clock.monotonic()),age=clock.now()-Math.floor(stat.ctimeMs),other=hints.get(jobId);hints.
set(jobId,{job_id:jobId,agent:nameOfFile(directory),ends_monotonic_ms:later2(ends,other?.ends_monotonic_ms),age_ms:Math.min(age,other?.age_ms??age)})}return[...hints.
values()]}function drop(agent,jobId,keep){let directory=layout.running(agent);for(let name of namesIn(directory))name!==keep&&readSortKey(name)?.jobId===jobId&&
remove(`${directory}/${name}`)}function withdraw(job){remove(layout.queueHint(job)),remove(layout.attention(job.job_id)),lines.remove(job),families.remove(job)}
return{enter,outlived,queue,place:place2,clear,reconcile,setLease,running,drop,remove,withdraw,lines,families}}var LONGEST_LEASE_MS=720*3600*1e3;function leaseEnd(mtime,nowMonotonicMs){
let mtimeMs=Math.round(mtime);return mtimeMs>nowMonotonicMs+LONGEST_LEASE_MS?void 0:mtimeMs}function later2(one,other){return one===void 0||other===void 0?one??
other:Math.max(one,other)}function statOf(path6){try{return fs15.statSync(path6)}catch(error){if(systemCode(error)==="ENOENT")return;throw error}}function remove(path6){
ifPresent(()=>fs15.unlinkSync(path6))}import*as fs16 from"node:fs";var NEWS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"];var ITEM=/^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/;function noteNews(layout,job,kind,hint){let{agent,session}=job.from,time2=Date.parse(
job.updated_at).toString(36).padStart(9,"0"),owner=session===void 0?"":`~${sessionTag(session)}`,path6=`${layout.inbox(agent)}/${time2}-${job.job_id}-${job.version}\
-${kind}${owner}`;(hint===void 0||!ifPresent(()=>fs16.renameSync(hint,path6)))&&(ifPresent(()=>touchFile(path6))||(fs16.mkdirSync(layout.inbox(agent),{recursive:!0,
mode:448}),touchFile(path6)),hint!==void 0&&ifPresent(()=>fs16.unlinkSync(hint))),wake(layout.wakeInbox(agent))}function readInbox(layout,agent){return namesIn(
layout.inbox(agent)).toSorted().flatMap(name=>{let[,time2,job_id,version2,word,owner]=ITEM.exec(name)??[],kind=NEWS.find(news=>news===word);if(time2===void 0||job_id===
void 0||kind===void 0)return[];let at=new Date(Number.parseInt(time2,36)).toISOString();return[{item_id:name,kind,job_id,version:Number(version2),agent,at,owner}]})}
function dismissItems(layout,agent,itemIds){return itemIds.filter(id=>ITEM.test(id)).filter(id=>ifPresent(()=>fs16.unlinkSync(`${layout.inbox(agent)}/${id}`))).
length}import{hash as hash2}from"node:crypto";import*as fs17 from"node:fs";var{O_WRONLY:O_WRONLY4,O_CREAT:O_CREAT5,O_NOFOLLOW:O_NOFOLLOW5,O_NONBLOCK:O_NONBLOCK5}=fs17.constants,WRITE=O_WRONLY4|O_CREAT5|O_NOFOLLOW5|O_NONBLOCK5,INLINE_BYTES=256*
1024;function isLarge(event){return event.type!=="complete"&&event.type!=="flag"?!1:Buffer.byteLength(event.result?.output??"")>INLINE_BYTES}async function setOutputAside(layout,jobId,event){
if(event.type!=="complete"&&event.type!=="flag")return event;let result=event.result;if(result===void 0)return event;let output_blob=await writeBeside(layout,{jobId,
token:event.token,text:result.output});return{...event,result:{...result,output:"",output_blob}}}async function writeBeside(layout,{jobId,token:token2,text:text3}){
let bytes=Buffer.from(text3),sha2562=hash2("sha256",bytes),file=`${jobId}.${token2}.${sha2562.slice(0,16)}.output`,fd=fs17.openSync(layout.output(jobId,file),WRITE,
384);try{writeWhole(fd,bytes),await flushFile(fd)}finally{fs17.closeSync(fd)}return await flushDirectory(layout.shard(jobId)),{file,bytes:bytes.length,sha256:sha2562}}
function readOutput(layout,result){let blob=result.output_blob;return blob===void 0?result.output:readBeside(layout,blob)}function readBeside(layout,blob){let jobId=blob.
file.slice(0,blob.file.indexOf(".")),path6=layout.output(jobId,blob.file),bytes=readExactly(path6,jobId,blob.bytes);if(hash2("sha256",bytes)!==blob.sha256)throw damaged2(
path6,jobId,"its SHA-256 is not the one in the log");return bytes.toString("utf8")}function readExactly(path6,jobId,length){let fd=openPlain(path6);if(fd==="abs\
ent")throw damaged2(path6,jobId,"it is missing");if(fd==="foreign")throw damaged2(path6,jobId,"it is not a plain file");try{let{size}=fs17.fstatSync(fd);if(size!==
length)throw damaged2(path6,jobId,`it has ${size} bytes instead of ${length}`);return fs17.readFileSync(fd)}finally{fs17.closeSync(fd)}}function damaged2(path6,jobId,reason){
let message2=`Cannot read the output of job "${jobId}": "${path6}" is damaged, ${reason}. The job's state stands; its output is lost unless a copy exists.`,details={
job_id:jobId,file:path6,line:0,reason};return new RelayError("JOB_DAMAGED",message2,{details})}import*as fs18 from"node:fs";var WAYS=["dispatch_wait","poll","check_inbox","session_start","monitor","stop_hook","async_rewake","channel","resource"],STEPS=["waiting","withdrawn","offered",
"seen","done"];function parseDeliveryLine(value){if(typeof value!="object"||value===null)return;let line=value,{version:version2,at,session,news}=line,step=STEPS.
find(known=>known===line.step),way=WAYS.find(known=>known===line.way);return typeof version2!="number"||typeof at!="string"||typeof session!="string"||step===void 0||
way===void 0?void 0:{version:version2,at,step,way,session,news:typeof news=="string"?news:void 0,process:parseProcess(line.process)}}var{O_RDWR:O_RDWR2,O_APPEND:O_APPEND4,O_CREAT:O_CREAT6,O_NOFOLLOW:O_NOFOLLOW6,O_NONBLOCK:O_NONBLOCK6}=fs18.constants,appended=0;function readDeliveries(path6){let fd=openPlain(
path6);if(fd==="absent"||fd==="foreign")return logOf("");try{return logOf(fs18.readFileSync(fd,"utf8"))}finally{fs18.closeSync(fd)}}function appendDelivery(path6,version2,line){
appended+=1;let text3=JSON.stringify({version:version2,...line,id:`${process.pid}.${appended}`}),fd=fs18.openSync(path6,O_RDWR2|O_APPEND4|O_CREAT6|O_NOFOLLOW6|O_NONBLOCK6,
384);try{writeOnce(fd,Buffer.from(`
${text3}
`));let bytes=Buffer.alloc(fs18.fstatSync(fd).size),length=fs18.readSync(fd,bytes,0,bytes.length,0);return linesOf(bytes.toString("utf8",0,length))[version2-1]?.
text===text3}finally{fs18.closeSync(fd)}}function logOf(text3){let lines=linesOf(text3).map(({line})=>line);return{version:lines.at(-1)?.version??0,lines}}function linesOf(text3){
let lines=[];for(let each of text3.split(`
`)){let line=each===""?void 0:parseDeliveryLine(parsed(each));line?.version===lines.length+1&&lines.push({line,text:each})}return lines}function parsed(text3){try{
return JSON.parse(text3)}catch{return}}import*as fs19 from"node:fs";var FRESH_MS=100,FRESH_MS_EACH=.05;function createQueueCursor(layout,agent){let queue=layout.queue(agent),running=layout.running(agent),keys=[],position=0,reading,
unread=[],isRunningThere=!1,loadedAt=Number.NEGATIVE_INFINITY;function take(options){let keepMs=FRESH_MS+keys.length*FRESH_MS_EACH,isFresh=options.monotonicMs-loadedAt>
keepMs;isFresh&&load2(options);let isSecondLook=!1;for(;;){let key=nextKey(options.now);if(key===void 0){if(isFresh)return;if(!isSecondLook&&readAgain(options.now)){
isSecondLook=!0;continue}load2(options),isFresh=!0;continue}let read2=readSortKey(key);if(!(read2===void 0||read2.write&&!options.writes)&&seize(key))return read2.
jobId}}function nextDue(){for(let bucket of namesIn(queue).filter(isBucket).filter(isLaterBucket).toSorted()){let first=namesIn(`${queue}/${bucket}`).toSorted().
map(readLaterName).find(name=>name!==void 0);if(first!==void 0)return first.due}}function peek(page){let after=page.after??"",found=[];for(let bucket of namesIn(
queue).filter(isBucket).toSorted())if(!(bucket<after.slice(0,bucket.length)))for(let name of namesIn(`${queue}/${bucket}`).toSorted()){let place2=`${bucket}/${name}`,
key=isLaterBucket(bucket)?readLaterName(name)?.sortKey??"":name,read2=readSortKey(key);if(!(place2<=after||read2===void 0)&&(found.push({job_id:read2.jobId,position:place2}),
found.length===page.limit))return found}return found}function nextKey(now){for(;position>=keys.length;){let bucket=unread.shift();if(bucket===void 0)return;readBucket(
bucket,now)}let key=keys[position];return position+=1,key}function load2({now,monotonicMs:monotonicMs2}){loadedAt=monotonicMs2;let buckets=namesIn(queue).filter(
isBucket),due=buckets.filter(bucket=>isLaterBucket(bucket)&&laterBucketStart(bucket)<=now);unread=(promote(due,now)?namesIn(queue).filter(isBucket):buckets).filter(
bucket=>!isLaterBucket(bucket)).toSorted(),keys=[],position=0,reading=void 0,isRunningThere=!1}function readAgain(now){return reading===void 0?!1:(readBucket(reading,
now),keys.length>0)}function readBucket(bucket,now){let names=namesIn(`${queue}/${bucket}`);names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`),
keys=names.toSorted(),position=0,reading=bucket}function promote(buckets,now){let moved=!1;for(let bucket of buckets){let names=namesIn(`${queue}/${bucket}`);for(let name of names){
let later3=readLaterName(name);if(later3===void 0||later3.due>now)continue;let target=`${queue}/${readyBucketOf(later3.sortKey)}`;fs19.mkdirSync(target,{recursive:!0,
mode:448}),ifPresent(()=>fs19.renameSync(`${queue}/${bucket}/${name}`,`${target}/${later3.sortKey}`)),moved=!0}names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(
`${queue}/${bucket}`)}return moved}function seize(key){let from=`${queue}/${reading}/${key}`,to=`${running}/${key}`;return ifPresent(()=>fs19.renameSync(from,to))?
!0:(isRunningThere||=fs19.existsSync(running),isRunningThere?!1:(fs19.mkdirSync(running,{recursive:!0,mode:448}),ifPresent(()=>fs19.renameSync(from,to))))}return{
take,nextDue,peek}}import*as fs20 from"node:fs";function createSessions(layout){let document=tag=>`${layout.sessions}/${tag}.json`,folder=tag=>`${layout.sessions}/${tag}`;function inFolder(tag,name,write){let path6=`${folder(
tag)}/${name}`;ifPresent(()=>write(path6))||(fs20.mkdirSync(folder(tag),{recursive:!0,mode:448}),write(path6))}return{session:tag=>parseSession(read(document(tag))),
sessions:()=>namesIn(layout.sessions).filter(name=>name.endsWith(".json")).flatMap(name=>parseSession(read(`${layout.sessions}/${name}`))??[]),keepSession(session){
let path6=document(sessionTag(session.session));ifPresent(()=>replaceHint(path6,session))||(fs20.mkdirSync(layout.sessions,{recursive:!0,mode:448}),replaceHint(
path6,session))},removeSession(tag){ifPresent(()=>fs20.unlinkSync(document(tag))),fs20.rmSync(folder(tag),{recursive:!0,force:!0})},expected:tag=>namesIn(folder(
tag)).filter(name=>/^[a-z2-7]{26}$/.test(name)),expect:(tag,jobId)=>inFolder(tag,jobId,touchFile),unexpect(tag,jobId){ifPresent(()=>fs20.unlinkSync(`${folder(tag)}\
/${jobId}`))},duty:(tag,name)=>parseProcess(read(`${folder(tag)}/${name}.json`)),takeDuty:(tag,name,holder)=>inFolder(tag,`${name}.json`,path6=>replaceHint(path6,
holder))}}function read(path6){try{return readDocument(path6)}catch(error){if(error instanceof SyntaxError)return;throw error}}function createMailbox(layout,tended){let sessions=createSessions(layout),use=work=>tended("use the registry of sessions",work);return{inbox:agent=>tended("read\
 an inbox",()=>readInbox(layout,agent)),dismiss:(agent,itemIds)=>tended("dismiss news",()=>dismissItems(layout,agent,itemIds)),ready:(agent,page)=>tended("list \
the queue",()=>createQueueCursor(layout,agent).peek(page)),watch:(topic,listener)=>watchTopic(layout,topic,listener),ring:agent=>tended("wake an agent",()=>wake(
layout.wakeInbox(agent))),deliveries:jobId=>tended("read deliveries",()=>readDeliveries(layout.deliveries(jobId))),appendDelivery:(jobId,version2,line)=>tended(
"note a delivery",()=>appendDelivery(layout.deliveries(jobId),version2,line)),session:tag=>use(()=>sessions.session(tag)),sessions:()=>use(()=>sessions.sessions()),
keepSession:session=>use(()=>sessions.keepSession(session)),removeSession:session=>use(()=>sessions.removeSession(sessionTag(session))),expected:session=>use(()=>sessions.
expected(sessionTag(session))),expect:(session,jobId)=>use(()=>sessions.expect(sessionTag(session),jobId)),unexpect:(session,jobId)=>use(()=>sessions.unexpect(sessionTag(
session),jobId)),duty:(session,name)=>use(()=>sessions.duty(sessionTag(session),name)),takeDuty:(session,name,holder)=>use(()=>sessions.takeDuty(sessionTag(session),
name,holder))}}import*as fs21 from"node:fs";function quarantine(layout,jobId){try{touchFile(layout.attention(jobId));let source=layout.log(jobId),stat=fs21.lstatSync(source);if(!stat.isFile()||stat.size>MAX_LOG_BYTES)
return;let copy=`${layout.quarantine}/${jobId}.${stat.size}.${Math.trunc(stat.mtimeMs)}.jsonl`;fs21.copyFileSync(source,copy,fs21.constants.COPYFILE_EXCL)}catch(error){
if(systemCode(error)===void 0)throw error}}import*as fs22 from"node:fs";var MOST=64,MAX_BYTES=64*1024;function createRecall(){let known=new Map;return{fold(log2){let at=known.get(log2.jobId);if(at===void 0)return fold(log2);let{ino,
size,ctimeMs}=fs22.fstatSync(log2.fd);return ino===at.ino&&size===at.size&&ctimeMs===at.ctimeMs?at:(known.delete(log2.jobId),fold(log2))},keep(log2,at){if(known.
delete(log2.jobId),!(at.size>MAX_BYTES)&&(known.set(log2.jobId,at),!(known.size<=MOST)))for(let eldest of known.keys()){known.delete(eldest);return}}}}import*as fs23 from"node:fs";var ConversationDocument=object({agent:string2(),key:string2(),thread_id:string2(),thread_usage:optional(Usage)});function createRegistry(layout){return{registerAgent:record3=>replaceDocument(
layout.agent(record3.agent_id),record3),agents:()=>readAll2(layout.agentsRoot,AgentRecord),registerWorker:record3=>replaceDocument(layout.worker(record3.worker.
id),record3).catch(error=>{throw isTooLarge(error)?tooManyAgents(record3,error):error}),workers:()=>readAll2(layout.workersRoot,WorkerRecord),removeWorker:workerId=>{
ifPresent(()=>fs23.unlinkSync(layout.worker(workerId)))},spawn:agent=>readDocumentAs(layout.spawn(agent),SpawnRecord),keepSpawn:record3=>(fs23.mkdirSync(layout.
spawnedRoot,{recursive:!0,mode:448}),replaceDocument(layout.spawn(record3.agent),record3)),forgetSpawn:agent=>{ifPresent(()=>fs23.unlinkSync(layout.spawn(agent)))},
conversation:(agent,key)=>{let document=readDocumentAs(layout.conversation(agent,key),ConversationDocument);if(document!==void 0)return{thread_id:document.thread_id,
thread_usage:document.thread_usage}},keepConversation:(agent,key,conversation)=>replaceDocument(layout.conversation(agent,key),{agent,key,...conversation})}}function readAll2(directory,schema){
return namesIn(directory).filter(name=>name.endsWith(".json")).toSorted().flatMap(name=>{let document=readDocumentAs(`${directory}/${name}`,schema);return document===
void 0?[]:[document]})}function isTooLarge(error){return error instanceof RelayError&&error.code==="RECORD_TOO_LARGE"}function tooManyAgents({agents},cause){let message2=`\
Cannot register a worker for ${agents.length} agents: what is noted of them does not fit into a record. Start several workers, each for some of the agents.`;return new RelayError(
"RECORD_TOO_LARGE",message2,{details:cause.details,cause})}import*as fs24 from"node:fs";function isSetAside(error){return error instanceof RelayError&&error.details.set_aside===!0}async function setAside2(layout,jobId,told){let kept=`${layout.quarantine}\
/${jobId}.${told.at.replace(/[^0-9]/g,"")}.jsonl`,entry={format:FORMAT,version:1,type:"set_aside",at:told.at,writer:"doctor",job_id:jobId,kept_as:kept,reason:told.
reason},log2=layout.log(jobId);return ifPresent(()=>{fs24.lstatSync(log2).isFile()?fs24.linkSync(log2,kept):fs24.renameSync(log2,kept)})&&await flushDirectory(layout.
quarantine),await replaceLog(layout,jobId,entry),ifPresent(()=>fs24.unlinkSync(layout.attention(jobId))),kept}async function replaceLog(layout,jobId,entry){let log2=layout.
log(jobId),next=`${log2}.next`,fd=fs24.openSync(next,"w",384);try{writeWhole(fd,encodeRecord(entry)),await flushFile(fd)}finally{fs24.closeSync(fd)}fs24.renameSync(
next,log2),await flushDirectory(layout.shard(jobId))}import*as fs25 from"node:fs";function*hintsOf(layout){for(let agent of directoriesIn(layout.queueRoot))for(let bucket of directoriesIn(`${layout.queueRoot}/${agent}`))for(let name of namesIn(
`${layout.queueRoot}/${agent}/${bucket}`)){let key=isLaterBucket(bucket)?readLaterName(name)?.sortKey??"":name;yield{path:`${layout.queueRoot}/${agent}/${bucket}\
/${name}`,jobId:readSortKey(key)?.jobId}}for(let agent of directoriesIn(layout.runningRoot))for(let name of namesIn(`${layout.runningRoot}/${agent}`))yield{path:`${layout.
runningRoot}/${agent}/${name}`,jobId:readSortKey(name)?.jobId};for(let line of directoriesIn(layout.linesRoot))for(let name of namesIn(`${layout.linesRoot}/${line}`))
yield{path:`${layout.linesRoot}/${line}/${name}`,jobId:readLineName(name)?.jobId};for(let name of namesIn(layout.attentionRoot))yield{path:layout.attention(name),
jobId:readJobId(name)};for(let parent of directoriesIn(layout.familiesRoot))for(let name of namesIn(layout.family(parent)))yield{path:`${layout.family(parent)}/${name}`,
jobId:readJobId(name)}}function readJobId(name){return JobId.safeParse(name).success?name:void 0}function audit(layout){let report={accepted:0,ended:0,live:0,by_state:{},one_end:0,turns:0,write_jobs:0,write_turns_repeated:0,hints_matched:0,hints_missing:0,hints_stray:0,
outputs:0,late_lines:0,fragments:0,tombstones:0,quarantined:0,unborn:0,findings:[]},ended2=new Map,page=readRecent(layout,{limit:Number.MAX_SAFE_INTEGER});for(let{
row}of page.rows)ended2.set(row.job_id,row.state);for(let shard of directoriesIn(layout.jobs))for(let name of namesIn(`${layout.jobs}/${shard}`)){let jobId=/^([a-z2-7]{26})\.jsonl$/.
exec(name)?.[1];jobId!==void 0&&(auditLog(layout,jobId,report,ended2.get(jobId)),ended2.delete(jobId))}for(let[jobId,state]of ended2)JobId.safeParse(jobId).success&&
report.findings.push(lostLog(layout,jobId,state));return countStrayHints(layout,report),report}function auditLog(layout,jobId,report,endedAs){let read2=readFold(
layout,jobId,report);if(read2===void 0)return;let{job,events}=read2;if(job===void 0){endedAs===void 0?report.unborn+=1:report.findings.push(lostLog(layout,jobId,
endedAs));return}report.accepted+=1,report.by_state[job.state]=(report.by_state[job.state]??0)+1,job.expunged===!0&&(report.tombstones+=1),countLines(layout,jobId,
events.length,report),checkBirth(layout,job,report),checkTurns(layout,read2,report),isFinal(job)?checkEnd(layout,read2,job,report,endedAs):checkLive(layout,job,
report,endedAs)}function lostLog(layout,jobId,endedAs){return{severity:"error",code:"lost_end",job_id:jobId,file:layout.log(jobId),line:0,message:`Job "${jobId}\
" was listed as ${endedAs}, but its log holds no job.`,repair:"relay doctor --fix keeps its request id from being used for a second run."}}function readFold(layout,jobId,report){
try{return foldAt(layout.log(jobId),jobId)}catch(error){if(!(error instanceof RelayError))throw error;if(isSetAside(error)){report.quarantined+=1;return}let isNewer=error.
code==="STORE_FORMAT_UNKNOWN";report.findings.push({severity:"error",code:isNewer?"newer_log":"damaged_log",job_id:jobId,file:layout.log(jobId),line:Number(error.
details.line??0),message:error.message,repair:isNewer?"Update durable-relay.":"relay doctor --fix sets the log aside with its bytes kept."});return}}function countLines(layout,jobId,accepted,report){
let lines=0;for(let line of readLines(fs25.readFileSync(layout.log(jobId))))line.kind==="fragment"?report.fragments+=1:lines+=1;report.late_lines+=Math.max(0,lines-
Math.max(accepted,1))}function checkBirth(layout,job,report){jobIdOf(job.request_id)!==job.job_id&&report.findings.push({severity:"error",code:"foreign_request",
job_id:job.job_id,file:layout.log(job.job_id),line:1,message:`Its request id "${job.request_id}" belongs to another job id.`,repair:"The file was copied or rena\
med by hand; move it away."})}function checkTurns(layout,{job,events},report){let isWrite=job?.task.write===!0;isWrite&&(report.write_jobs+=1);let mayRun=!0,goesOn=!1;
for(let event of events)event.type==="run"?goesOn=event.run.hasFailed!==!0:event.type==="claim"?(report.turns+=1,isWrite&&!mayRun&&(report.write_turns_repeated+=
1,report.findings.push({severity:"error",code:"write_job_twice",job_id:job.job_id,file:layout.log(job.job_id),line:0,message:`Version ${event.version} runs a wr\
ite job again without a person's word.`,repair:"Report this: it breaks a promise of the store."})),mayRun=!1):event.type==="recover"||event.type==="resolve"||event.
type==="release"?mayRun=!0:event.type==="fail"?mayRun=goesOn||event.untouched===!0:event.type==="lose"&&(mayRun=goesOn)}function checkEnd(layout,{events},job,report,endedAs){
report.ended+=1;let ends=endsOf(events);if(ends<=1?report.one_end+=1:report.findings.push(finding(layout,job,"second_end",`Its log has ${ends} ends.`)),endedAs===
void 0)report.findings.push(finding(layout,job,"missing_row","It has ended, but the listing of ended jobs does not have it.","warning"));else if(endedAs!==job.state){
let message2=`The listing of ended jobs says ${endedAs}, its log says ${job.state}.`;report.findings.push(finding(layout,job,"lost_end",message2))}checkOutput(layout,
job,report)}function endsOf(events){let job,ends=0;for(let event of events){let next=transition(job,event);next.outcome==="changed"&&(job=next.job),job!==void 0&&
isFinal(job)&&(ends+=1)}return ends}function checkOutput(layout,job,report){if(job.state!=="completed")return;let{output_blob,artifacts=[]}=job.result,attached=artifacts.
map(({blob})=>blob),beside=output_blob===void 0?attached:[output_blob,...attached];for(let blob of beside){report.outputs+=1;try{readBeside(layout,blob)}catch(error){
if(!(error instanceof RelayError))throw error;report.findings.push(finding(layout,job,"damaged_output",error.message))}}}function checkLive(layout,job,report,endedAs){
if(report.live+=1,endedAs!==void 0){let message3=`It was listed as ${endedAs}, but its log ends as ${job.state}: its last lines are gone.`;report.findings.push(
finding(layout,job,"lost_end",message3))}if(hasHint(layout,job)||hasHint(layout,job)){report.hints_matched+=1;return}report.hints_missing+=1;let message2=`It is\
 ${job.state}, but no hint leads to it, so nobody will look.`;report.findings.push(finding(layout,job,"missing_hint",message2))}function hasHint(layout,job){return needsPerson(
job)?fs25.existsSync(layout.attention(job.job_id)):[layout.queueHint(job),layout.runningHint(job)].some(path6=>fs25.existsSync(path6))||job.state==="queued"&&createLines2(
layout).isTold(job)}function finding(layout,job,code,message2,severity="error"){return{severity,code,job_id:job.job_id,file:layout.log(job.job_id),line:0,message:message2,
repair:REPAIRS[code]??"Report this: it breaks a promise of the store."}}var REPAIRS={missing_hint:"relay doctor --fix makes every hint match its log.",missing_row:"\
relay doctor --fix adds the row.",lost_end:"relay doctor --fix sets the log aside with its bytes kept.",damaged_output:"The job stands; its output is lost unles\
s a copy exists."};function countStrayHints(layout,report){for(let{path:path6,jobId}of hintsOf(layout))jobId!==void 0&&fs25.existsSync(layout.log(jobId))||(report.
hints_stray+=1,report.findings.push({severity:"warning",code:"stray_hint",job_id:jobId,file:path6,line:0,message:"It leads to no job.",repair:"relay doctor --fi\
x removes it."}))}import*as fs26 from"node:fs";async function collect2(layout,before){let collected={jobs:0,bytes:0,inbox_items:0};for(let name of namesIn(layout.done).toSorted()){let day=/^(\d{4}-\d\d-\d\d)\.log$/.
exec(name)?.[1];if(day===void 0||day>=before.slice(0,10))continue;let mark=`${layout.done}/${day}.collected`;if(!fs26.existsSync(mark)){for(let row of readDay(layout,
day))collected.bytes+=await bury(layout,row.job_id,before,collected);fs26.closeSync(fs26.openSync(mark,"w",384))}}return collected.inbox_items=dropOldNews(layout,
Date.parse(before)),collected}async function bury(layout,jobId,before,collected){let job=readEnded(layout,jobId);if(job===void 0||job.expunged===!0||job.updated_at>=
before)return 0;let files=filesOf(layout,jobId),bytes=files.reduce((sum,path6)=>sum+sizeOf(path6),0);await replaceLog(layout,jobId,tombstoneOf(job));for(let path6 of files.
slice(1))ifPresent(()=>fs26.unlinkSync(path6));return collected.jobs+=1,bytes-sizeOf(layout.log(jobId))}function readEnded(layout,jobId){let job=peekJob(layout.
log(jobId),jobId);return job!==void 0&&isFinal(job)?job:void 0}function filesOf(layout,jobId){let shard=layout.shard(jobId),beside=namesIn(shard).filter(name=>name.
startsWith(`${jobId}.`)&&name!==`${jobId}.jsonl`);return[layout.log(jobId),...beside.map(name=>`${shard}/${name}`)]}function sizeOf(path6){return fs26.statSync(
path6,{throwIfNoEntry:!1})?.size??0}function dropOldNews(layout,beforeMs){let dropped=0;for(let agent of namesIn(layout.inboxRoot))for(let name of namesIn(`${layout.
inboxRoot}/${agent}`))Number.parseInt(name.slice(0,9),36)>=beforeMs||ifPresent(()=>fs26.unlinkSync(`${layout.inboxRoot}/${agent}/${name}`))&&(dropped+=1);return dropped}import*as fs27 from"node:fs";import{basename as basename5}from"node:path";function rebuildHints(layout,clock){clearTheWay(layout,clock);let ended2=endedIds(layout),hints=createHints(layout,clock),rebuilt={jobs:0,damaged:0,stray:0};for(let shard of directoriesIn(
layout.jobs))for(let name of namesIn(`${layout.jobs}/${shard}`)){let jobId=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];if(jobId===void 0||ended2.has(jobId))continue;
rebuilt.jobs+=1;let job=readOrQuarantine(layout,jobId);if(job==="damaged")rebuilt.damaged+=1;else if(job!==void 0){hints.reconcile(job),isFinal(job)||hints.families.
rejoin(job,id=>peekJob(layout.log(id),id));let news=newsOf(job);news!==void 0&&noteNews(layout,job,news),isFinal(job)&&noteEnd(layout,job)}}return rebuilt.stray=
dropStrays(layout),rebuilt}function clearTheWay(layout,clock){for(let root of[layout.queueRoot,layout.runningRoot,layout.inboxRoot,layout.linesRoot,layout.familiesRoot]){
let directories=new Set(directoriesIn(root));for(let name of namesIn(root)){if(directories.has(name))continue;let kept=`${layout.quarantine}/${basename5(root)}.${name}\
.${clock.now()}`;ifPresent(()=>fs27.renameSync(`${root}/${name}`,kept))}}}function readOrQuarantine(layout,jobId){try{return foldAt(layout.log(jobId),jobId)?.job}catch(error){
if(!(error instanceof RelayError)||error.code!=="JOB_DAMAGED")throw error;return isSetAside(error)||quarantine(layout,jobId),"damaged"}}function endedIds(layout){
let page=readRecent(layout,{limit:Number.MAX_SAFE_INTEGER});return new Set(page.rows.map(({row})=>row.job_id))}function dropStrays(layout){let dropped=0;for(let{
path:path6,jobId}of hintsOf(layout))jobId!==void 0&&fs27.existsSync(layout.log(jobId))||ifPresent(()=>fs27.rmSync(path6,{recursive:!0}))&&(dropped+=1);for(let parent of directoriesIn(
layout.familiesRoot))removeEmpty(layout.family(parent));return dropped}var SET_ASIDE=new Set(["damaged_log","lost_end"]);function createUpkeep(layout,clock){async function repair(){let repaired=[];for(let{code,job_id,message:message2}of audit(
layout).findings){if(job_id===void 0||!SET_ASIDE.has(code))continue;let at=new Date(clock.now()).toISOString(),kept=await setAside2(layout,job_id,{at,reason:message2});
repaired.push(`job ${job_id} set aside, its bytes are in "${kept}"`)}let rebuilt=rebuildHints(layout,clock);return repaired.push(`hints of ${rebuilt.jobs} live \
jobs made to match, ${rebuilt.stray} strays removed`),{repaired,audit:audit(layout)}}return{audit:()=>Promise.resolve(audit(layout)),repair:()=>withLock(layout.
root,repair),collect:before=>withLock(layout.root,()=>collect2(layout,before))}}import*as fs28 from"node:fs";import{dirname as dirname6}from"node:path";var TitleDocument=object({key:ConversationKey,title:string2(),at:Instant}),JobsDocument=object({key:ConversationKey,job_ids:array(JobId),at:Instant}),MOST_JOBS=50;
function createTopics(layout,clock){let now=()=>new Date(clock.now()).toISOString();async function note(agent,key,{title,jobId}){let path6=layout.topic(agent,key);
fs28.mkdirSync(dirname6(path6),{recursive:!0,mode:448});let at=now();if(title!==void 0&&await replaceDocument(`${path6}.title.json`,{key,title,at}),jobId===void 0)
return;let job_ids=[...(readDocumentAs(`${path6}.jobs.json`,JobsDocument)?.job_ids??[]).filter(id=>id!==jobId),jobId].slice(-MOST_JOBS);await replaceDocument(`${path6}\
.jobs.json`,{key,job_ids,at})}function list3(agent){let directory=layout.topics(agent),records=new Map;for(let name of namesIn(directory)){let titled=readDocumentAs(
`${directory}/${name}`,TitleDocument),worked=readDocumentAs(`${directory}/${name}`,JobsDocument),{key,at}=titled??worked??{};if(key===void 0||at===void 0)continue;
let known=records.get(key)??{key,job_ids:[],updated_at:at};titled!==void 0&&(known.title=titled.title),worked!==void 0&&(known.job_ids=worked.job_ids),at>known.
updated_at&&(known.updated_at=at),records.set(key,known)}return[...records.values()].toSorted((a2,b)=>a2.updated_at<b.updated_at?1:-1)}return{note,list:list3}}var MAX_TRIES2=200,SETTLE_MS2=2e3;function createFileStore(options){let{layout,clock}=options,hints=createHints(layout,clock),recall=createRecall(),create=createBirths(
{layout,clock,hints,recall}),registry=createRegistry(layout),topics=createTopics(layout,clock),cursors=new Map,watches=new Set;function cursorOf(agent){let cursor=cursors.
get(agent)??createQueueCursor(layout,agent);return cursors.set(agent,cursor),cursor}async function guarded(jobId,work){try{return await work()}catch(error){throw error instanceof
RelayError&&error.code==="JOB_DAMAGED"&&!isSetAside(error)&&quarantine(layout,jobId),storeFault(`use job "${jobId}"`,layout.root,error)}}async function tended(action,work){
try{return await work()}catch(error){throw storeFault(action,layout.root,error)}}function readFold2(jobId){return foldAt(layout.log(jobId),jobId,log2=>recall.fold(
log2))}async function change(jobId,decide){for(let tries=0;tries<MAX_TRIES2;tries+=1){let log2=openLog(layout.log(jobId),jobId);if(log2===void 0)throw notFound3(
jobId);try{let done=await changeOnce(log2,decide);if(done!==void 0)return done}finally{closeLog(log2)}}let message2=`Cannot change job "${jobId}": ${MAX_TRIES2}\
 others were first. Try again.`;throw new RelayError("JOB_CONTESTED",message2)}async function changeOnce(log2,decide){let at=recall.fold(log2);if(at.job===void 0)
throw notFound3(log2.jobId);let proposal2=decide(at.job);if(proposal2===void 0)return{changed:!1,job:at.job};let planned=transition(at.job,proposal2.event);if(planned.
outcome==="refused")throw new RelayError(planned.code,planned.message);if(planned.outcome==="same")return proposal2.durable&&await settle(log2),{changed:!1,job:at.
job};let event=isLarge(proposal2.event)?await withOutputAside(log2,proposal2.event):proposal2.event,grown=await appendEvent(log2,at,{event,durable:proposal2.durable});
if(grown?.job===void 0)return;recall.keep(log2,grown);let[before,after]=[at.job,grown.job];return afterwards(()=>{hints.enter(before,after),noteChange(after,{by:event.
type,hint:hints.outlived(before,after,event.type)})}),{changed:!0,job:after}}async function withOutputAside(log2,event){try{return await setOutputAside(layout,log2.
jobId,event)}catch(error){throw storeFault(`keep the output of job "${log2.jobId}"`,log2.path,error)}}async function settle(log2){try{await flush2({file:log2.fd})}catch(error){
throw storeFault(`flush job "${log2.jobId}"`,log2.path,error)}}function noteChange(job,done){isFinal(job)&&(noteEnd(layout,job),hints.families.leave(job,jobId=>peekJob(
layout.log(jobId),jobId)),isStopping(job)||handOn(job)),job.state==="queued"&&wake(layout.wake(job.to));let news=newsOf(job,done.by);news!==void 0?noteNews(layout,
job,news,done.hint):done.hint!==void 0&&hints.remove(done.hint)}function isStopping(job){return(job.state==="cancelled"||job.state==="expired")&&fs29.existsSync(
layout.runningHint(job))}function handOn(job){let next=hints.lines.handOn(job);next?.state==="queued"&&(hints.queue(next),wake(layout.wake(next.to)))}function nudge(behind){
let first=hints.lines.first(behind);first?.state!=="queued"||first.job_id===behind?.job_id||[layout.queueHint(first),layout.runningHint(first)].some(path6=>fs29.existsSync(
path6))||(hints.queue(first),wake(layout.wake(first.to)))}async function readSettled(jobId){let log2=openLogToRead(layout.log(jobId),jobId);if(log2!==void 0)try{
let{job}=recall.fold(log2);return job===void 0||!isFinal(job)||Math.abs(clock.now()-Date.parse(job.updated_at))<SETTLE_MS2&&await settle(log2),job}finally{closeLog(
log2)}}return{...createMailbox(layout,tended),workspace:options.workspace,location:layout.root,create:event=>guarded(event.job_id,()=>create(event)),change:(jobId,decide)=>guarded(
jobId,()=>change(jobId,decide)),append:(jobId,expectedVersion,proposal2)=>guarded(jobId,async()=>{let done=await change(jobId,job=>job.version===expectedVersion?
proposal2:void 0);return done.changed?done.job:void 0}),read:jobId=>guarded(jobId,()=>readFold2(jobId)?.job),readSettled:jobId=>guarded(jobId,()=>readSettled(jobId)),
history:jobId=>guarded(jobId,()=>[...readFold2(jobId)?.events??[]]),find:(prefix,limit)=>tended("look up an id",()=>findIds(layout,prefix,limit)),output:(result,offset,length)=>tended(
"read an output",()=>{let text3=readOutput(layout,result);return{text:text3.slice(offset,offset+length),total:text3.length}}),keepText:of=>tended("keep a text",
()=>writeBeside(layout,of)),readText:blob=>tended("read a text",()=>readBeside(layout,blob)),take:(agent,{writes,now})=>tended("take a job",()=>cursorOf(agent).
take({writes,now,monotonicMs:clock.monotonic()})),reconcile:job=>tended("put the hints right",()=>{hints.place(job),noteChange(job,{}),hints.clear(job),isFinal(
job)&&handOn(job)}),settle:job=>tended("put the hints right",()=>{hints.drop(job.to,job.job_id),isFinal(job)&&handOn(job)}),before:job=>tended("look at a conver\
sation",()=>hints.lines.before(job)),nudge:behind=>tended("look at a conversation",()=>nudge(behind)),busy:agent=>tended("count running jobs",()=>namesIn(layout.
running(agent)).length),children:jobId=>tended("list children",()=>hints.families.childrenOf(jobId)),openCascade:jobId=>tended("note a cancellation",()=>touchInside(
layout.cascades,jobId)),closeCascade:jobId=>tended("end a cancellation",()=>hints.remove(layout.cascade(jobId))),cascades:()=>tended("list cancellations",()=>namesIn(
layout.cascades)),drop:({agent,job_id})=>tended("drop a hint",()=>hints.drop(agent,job_id)),nextDue:agent=>tended("look ahead",()=>cursorOf(agent).nextDue()),ready:(agent,page)=>tended(
"list the queue",()=>cursorOf(agent).peek(page)),busyAgents:()=>{let names=[layout.queueRoot,layout.runningRoot].flatMap(directoriesIn);return Promise.resolve([
...new Set(names)].map(nameOfFile).toSorted())},running:()=>tended("list running jobs",()=>hints.running()),attention:()=>tended("list jobs that wait for a pers\
on",()=>namesIn(layout.attentionRoot).toSorted()),recent:page=>tended("list ended jobs",()=>readRecent(layout,page)),touch:(job,endsMonotonicMs)=>tended("renew \
a lease",()=>hints.setLease(job,endsMonotonicMs)),watch:(topic,listener)=>{let watch2=watchTopic(layout,topic,listener);return watches.add(watch2),{close(){watches.
delete(watch2),watch2.close()}}},report:(jobId,token2,activity)=>{let at=new Date(clock.now()).toISOString();appendActivity(layout.activity(jobId),token2,activity,
at)},activity:(jobId,page)=>tended("read activity",()=>readActivity(layout.activity(jobId),page)),registerAgent:record3=>tended("register an agent",()=>registry.
registerAgent(record3)),agents:()=>tended("list agents",()=>registry.agents()),registerWorker:record3=>tended("register a worker",()=>registry.registerWorker(record3)),
removeWorker:workerId=>tended("remove a worker",()=>registry.removeWorker(workerId)),workers:()=>tended("list workers",()=>registry.workers()),spawnLog:agent=>layout.
spawnLog(agent),spawn:agent=>tended("look up a started worker",()=>registry.spawn(agent)),keepSpawn:record3=>tended("note a started worker",()=>registry.keepSpawn(
record3)),forgetSpawn:agent=>tended("forget a started worker",()=>registry.forgetSpawn(agent)),conversation:(agent,key)=>tended("look up a conversation",()=>registry.
conversation(agent,key)),keepConversation:(agent,key,conversation)=>tended("keep a conversation",()=>registry.keepConversation(agent,key,conversation)),conversations:agent=>tended(
"list conversations",()=>topics.list(agent)),noteConversation:(agent,key,note)=>tended("note a conversation",()=>topics.note(agent,key,note)),upkeep:createUpkeep(
layout,clock),close(){for(let watch2 of watches)watch2.close();watches.clear()}}}function findIds(layout,prefix,limit){return shardsOf(prefix).flatMap(shard=>namesIn(
`${layout.jobs}/${shard}`).flatMap(name=>{let id=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];return id?.startsWith(prefix)===!0?[id]:[]})).toSorted().slice(0,limit)}
function notFound3(jobId){let message2=`Cannot find job "${jobId}" in this workspace: no such job. List the jobs to see their ids.`;return new RelayError("JOB_N\
OT_FOUND",message2,{details:{job_id:jobId}})}async function openFileStore(options){let root=storeDirectory(secureDataDir(options.dataDir),options.workspace),layout=layoutOf(root);try{let document=readStoreDocument(
layout,options);document===void 0?await makeStore(layout,options):document.boot_id!==options.bootId&&await repairAfterBoot(layout,document,options)}catch(error){
throw storeFault("open the store",root,error)}return createFileStore({layout,workspace:options.workspace,clock:options.clock})}function readStoreDocument(layout,options){
let document;try{document=readDocument(layout.document)}catch(error){if(!(error instanceof SyntaxError))throw error;return setAside3(layout,options)}if(document===
void 0)return;let parsed2=StoreDocument.safeParse(document);if(!parsed2.success)return setAside3(layout,options);if(parsed2.data.format>FORMAT){let message2=`Ca\
nnot open the store "${layout.root}": it has format ${parsed2.data.format}, this program knows formats up to ${FORMAT}. Update durable-relay; nothing was change\
d.`;throw new RelayError("STORE_FORMAT_UNKNOWN",message2,{details:{path:layout.root}})}return parsed2.data}function setAside3(layout,options){let target=join6(layout.
quarantine,`store.json.${options.clock.now()}`);fs30.mkdirSync(layout.quarantine,{recursive:!0,mode:448}),fs30.renameSync(layout.document,target),options.warn?.(
`store.json of "${layout.root}" was damaged; kept as "${target}", made again`)}async function makeStore(layout,options){for(let directory of[layout.root,layout.
jobs,layout.done,layout.attentionRoot,layout.quarantine,layout.agentsRoot,layout.workersRoot,layout.queueRoot,layout.runningRoot,layout.wakeRoot,layout.inboxRoot,
layout.conversations,layout.linesRoot,layout.familiesRoot,layout.cascades,layout.sessions])fs30.mkdirSync(directory,{recursive:!0,mode:448});for(let shard=0;shard<
256;shard+=1){let name=shard.toString(16).padStart(2,"0");fs30.mkdirSync(join6(layout.jobs,name),{recursive:!0,mode:448})}await flushDirectory(layout.jobs),await flushDirectory(
layout.root),await flushAbove(layout.root),rebuildHints(layout,options.clock),await writeDocument(layout,options,new Date(options.clock.now()).toISOString())}async function flushAbove(path6){
for(let above=dirname7(path6);;above=dirname7(above)){try{await flushDirectory(above)}catch(error){if(systemCode(error)!=="EACCES")throw error}if(above===dirname7(
above))return}}async function repairAfterBoot(layout,document,options){await withLock(layout.root,async()=>{readStoreDocument(layout,options)?.boot_id!==options.
bootId&&(rebuildHints(layout,options.clock),await writeDocument(layout,options,document.created_at))})}function writeDocument(layout,options,createdAt){let document={
format:FORMAT,workspace:options.workspace,created_at:createdAt,boot_id:options.bootId};return replaceDocument(layout.document,document)}var systemClock={now:Date.now,monotonic:monotonicMs};async function openRelay(settings){let store=await openFileStore({dataDir:settings.dataDir,workspace:settings.
workspace,bootId:bootId(),clock:systemClock,warn:line=>process.stderr.write(`durable-relay: ${line}
`)}),queue=createQueue({store,clock:systemClock}),inbox=createInbox({store,clock:systemClock});return{store,queue,inbox,clock:systemClock,close:()=>store.close()}}import{parseArgs}from"node:util";var WORKER_USAGE=`Usage: node worker.js --agent NAME [--agent NAME \u2026] [options]

  --agent NAME         an agent to serve; may be given several times
  --once               run everything that is ready, then exit
  --allow-writes       take write jobs too
  --concurrency N      turns at once in this worker for each agent (default: its configuration, else 1);
                       what the configuration says holds for all workers together
  --interval MS        longest time between two looks at the queue (default 2000)
  --idle-timeout MS    exit after so long without a turn
  --max-jobs N         exit after so many turns
  --spawned            as a dispatch starts it: leave to another worker with the same rights`,INTERVAL_MS=2e3;function readWorkerArguments(args){let{values}=parse2(
args),agents=[...new Set(values.agent??[])];if(agents.length===0)throw bad("--agent is missing: name at least one agent to serve");for(let agent of agents){let parsed2=AgentId.
safeParse(agent);if(!parsed2.success){let why2=parsed2.error.issues[0]?.message??"is malformed",message2=`Cannot start the worker: agent ${JSON.stringify(agent)}\
 ${why2}.`;throw new RelayError("AGENT_INVALID",message2)}}return{agents,once:values.once===!0,allowWrites:values["allow-writes"]===!0,concurrency:whole2("--con\
currency",values.concurrency,64),intervalMs:whole2("--interval",values.interval,36e5)??INTERVAL_MS,idleTimeoutMs:whole2("--idle-timeout",values["idle-timeout"],
2**31-1),maxJobs:whole2("--max-jobs",values["max-jobs"],1e6),spawned:values.spawned===!0}}function parse2(args){try{return parseArgs({args,options:{agent:{type:"\
string",multiple:!0},once:{type:"boolean"},"allow-writes":{type:"boolean"},concurrency:{type:"string"},interval:{type:"string"},"idle-timeout":{type:"string"},"\
max-jobs":{type:"string"},spawned:{type:"boolean"}}})}catch(error){throw error instanceof TypeError?bad(error.message):error}}function whole2(name,text3,maximum){
if(text3===void 0)return;let value=Number(text3);if(/^\d+$/.test(text3)&&value>=1&&value<=maximum)return value;throw bad(`${name} ${JSON.stringify(text3)} is no\
t a whole number from 1 to ${maximum}`)}function bad(why2){return new RelayError("INPUT_INVALID",`Cannot start the worker: ${why2}.`)}var ALWAYS=["PATH","HOME","LANG","TERM","TMPDIR"];function passedOn(own3,names){return variablesNamed(own3,[...ALWAYS,...names])}function variablesNamed(own3,names){
let env={};for(let name of names){let value=own3[name];value!==void 0&&(env[name]=value)}return env}function turnEnvironment(own3,agent,options){let env=passedOn(own3,options.names);return env.RELAY_DATA_DIR=options.dataDir,env.RELAY_WORKSPACE=options.workspace,
env.RELAY_AGENT=agent,env}import*as fs31 from"node:fs";var LOG_BYTES=1024*1024,KEPT_BYTES=64*1024;function keepShort(fd){let stat=fs31.fstatSync(fd);if(!stat.isFile()||stat.size<=LOG_BYTES)
return;let tail=Buffer.alloc(KEPT_BYTES),length=fs31.readSync(fd,tail,0,KEPT_BYTES,stat.size-KEPT_BYTES),from=tail.indexOf(`
`)+1;fs31.ftruncateSync(fd,0),fs31.writeSync(fd,tail,from,length-from)}async function isLeftTo(queue,own3){let[agent]=own3.agents;if(agent===void 0)return!1;let writes=own3.allow_writes.includes(agent);return(await serving(queue,agent,
writes)).some(({worker,started_at})=>worker.id===own3.worker.id?!1:started_at===own3.started_at?worker.id<own3.worker.id:started_at<own3.started_at)}async function serving(queue,agent,writes){return(await queue.workers()).filter(record3=>record3.stays===!0&&record3.agents.includes(agent)&&record3.allow_writes.
includes(agent)===writes&&liveness(record3.worker)==="alive")}var LONGEST_WAIT_MS2=24*3600*1e3;function createService(on6){let{queue,worker,record:record3,asked}=on6,listed=Promise.resolve();function list3(as){return listed=
listed.then(()=>queue.enlist(as)),listed}async function run(){await list3(record3);let isLeft=!1,mayLeave=async idleMs=>(isLeft=await isLeftTo(queue,record3),isLeft||
idleMs>=(asked.idleTimeoutMs??1/0)&&!await isAwaited2());try{await worker.run(asked.spawned?{...asked,idleTimeoutMs:void 0,mayLeave}:asked)}finally{await listed.
catch(()=>{}),await queue.discharge(record3.worker.id)}record3.stays===!0&&await worker.run({once:!0,intervalMs:asked.intervalMs}),asked.spawned&&!isLeft&&await forget()}
async function isAwaited2(){return(await Promise.all(record3.agents.map(agent=>queue.nextDue(agent)))).some(at=>at!==void 0&&at-on6.clock.now()<LONGEST_WAIT_MS2)}
async function forget(){for(let agent of record3.agents)await queue.autospawned.forget(agent)}function drain2(){worker.drain(),record3.stays===!0&&list3({...record3,
stays:!1}).catch(()=>{})}return{run,drain:drain2}}import*as fs35 from"node:fs";import{tmpdir}from"node:os";import{join as join9}from"node:path";import{setTimeout as pause2}from"node:timers/promises";import*as fs34 from"node:fs";import{relative as relative2,resolve as resolve4}from"node:path";var PASSED_ON=["PATH","HOME","XDG_CONFIG_HOME","TMPDIR"],SETTINGS=["core.hooksPath=/dev/null","core.fsmonitor=false","gc.auto=0","maintenance.auto=false","commi\
t.gpgSign=false","advice.addEmbeddedRepo=false"].flatMap(setting=>["-c",setting]),ALWAYS2={LC_ALL:"C",GIT_TERMINAL_PROMPT:"0",GIT_EDITOR:"true",GIT_OPTIONAL_LOCKS:"\
0"},TIMEOUT_MS=600*1e3,OUTPUT_BYTES2=8*1024*1024;function createGit(own3,more={}){let base={...variablesNamed(own3,PASSED_ON),...more,...ALWAYS2};async function run(place2,args,how={}){
let end=await runProgram({command:"git",args:["--no-pager",...SETTINGS,...args],cwd:place2.cwd,env:{...base,...variablesOf(place2)},input:how.input??"",signal:how.
signal??new AbortController().signal,timeoutMs:TIMEOUT_MS,maxOutputBytes:OUTPUT_BYTES2});if(end.end==="not_started"){let why2=end.isNotFound?"git is not install\
ed, or not in PATH":end.message;throw failed4(args,why2)}if(end.end!=="exited"||end.exitCode===void 0)throw failed4(args,`it was stopped (${end.signal??end.end}\
)`);let{output,isOutputCut,stderrTail}=end;return{code:end.exitCode,stdout:output,stderr:stderrTail,isCut:isOutputCut}}async function ask(place2,args,how={}){let end=await run(
place2,args,how);if(end.code!==0)throw failed4(args,wordsOf3(end));return end.stdout}return{run,ask}}function wordsOf3({code,stdout,stderr}){let words3=`${stderr}\

${stdout}`.replace(/\s+/g," ").trim().slice(0,600);return words3===""?`it ended with ${code} and said nothing`:words3}function variablesOf({gitDir,workTree,index}){
return{...gitDir===void 0?{}:{GIT_DIR:gitDir},...workTree===void 0?{}:{GIT_WORK_TREE:workTree},...index===void 0?{}:{GIT_INDEX_FILE:index}}}function failed4(args,why2){
let message2=`Cannot run "git ${args.slice(0,2).join(" ")}": ${why2.replace(/\.$/,"")}.`;return new RelayError("GIT_FAILED",message2,{details:{command:args[0]}})}import*as fs33 from"node:fs";import{dirname as dirname8,join as join8,relative}from"node:path";import*as fs32 from"node:fs";import{join as join7}from"node:path";var WorktreeRecord=object({job_id:JobId,token:wholeNumber(1),agent:AgentId,path:string2(),branch:string2(),base:string2().check(_regex(/^[0-9a-f]{40,64}$/)),git_dir:optional(
string2()),created_at:Instant});function createRecords(root){let documentOf=record3=>join7(root,`${nameOf2(record3)}.json`);function all(){return namesIn(root).flatMap(name=>{if(!DOCUMENT.test(
name))return[];let record3=readDocumentAs(join7(root,name),WorktreeRecord);return record3===void 0||`${nameOf2(record3)}.json`!==name?[]:[{...record3,path:join7(
root,nameOf2(record3))}]})}return{root,all:()=>all().toSorted((a2,b)=>a2.created_at.localeCompare(b.created_at)),of:jobId=>all().filter(record3=>record3.job_id===
jobId).toSorted((a2,b)=>a2.token-b.token),pathOf:turn=>join7(root,nameOf2(turn)),async keep(record3){try{fs32.mkdirSync(root,{recursive:!0,mode:448})}catch(error){
throw storeFault("make a place for worktrees",root,error)}await replaceDocument(documentOf(record3),record3)},forget(record3){ifPresent(()=>fs32.unlinkSync(documentOf(
record3)))},strays(){let known=new Set(all().flatMap(record3=>[nameOf2(record3),`${nameOf2(record3)}.json`]));return namesIn(root).filter(name=>!known.has(name)).
map(name=>join7(root,name))}}}function worktreesIn(location){return join7(location,"worktrees")}var DOCUMENT=/^[a-z2-7]{26}\.\d{1,15}\.json$/;function nameOf2({
job_id,token:token2}){return`${job_id}.${token2}`}async function findRepository(git,{workspace,directory}){let top=await topOf(git,workspace),inner=directory===workspace?top:await topOf(git,directory);if(inner!==
top)throw refused5(`"${directory}" belongs to another repository ("${inner}") than the workspace ("${top}"). Send the job without "cwd", or from a workspace of \
that repository`);let head=await git.run({cwd:workspace},["rev-parse","--verify","--quiet","HEAD^{commit}"]);if(head.code!==0)throw refused5(`the repository "${top}\
" has no commit that it could begin at. Make a first commit, then send the job again`);return{top,head:head.stdout.trim()}}async function uncommittedIn(git,place2,untracked){
return(await git.ask(place2,["status","--porcelain","-z","--no-renames",`--untracked-files=${untracked}`,"--ignore-submodules=dirty"])).split("\0").flatMap(entry=>entry===
""?[]:[entry.slice(3)])}async function commitOf(git,cwd,name){let args=["rev-parse","--verify","--quiet","--end-of-options",`${name}^{commit}`],{code,stdout}=await git.
run({cwd},args);return code===0?stdout.trim():void 0}function refused5(why2){return new RelayError("WORKTREE_REFUSED",`Cannot make a git worktree: ${why2}.`)}async function topOf(git,directory){let end=await git.run(
{cwd:directory},["rev-parse","--is-inside-work-tree","--show-toplevel"]),[isInside,top]=end.stdout.split(`
`);if(end.code===0&&top!==void 0)return top;throw isInside==="false"?refused5(`"${directory}" is a bare repository or git's own folder, which has no files to wo\
rk on. Send the job without "worktree"`):end.stderr.includes("not a git repository")?refused5(`"${directory}" is in no git repository. Send the job without "wor\
ktree"; it then works in the workspace itself`):refused5(`git says: ${wordsOf3(end).replace(/\.$/,"")}`)}function createWorktrees(on6){let{git,workspace,store}=on6;return{git,workspace,records:createRecords(worktreesIn(store))}}async function makeWorktree(on6,turn,wanted){
let{git,workspace,records}=on6,{top,head}=await findRepository(git,{workspace,...wanted}),record3={job_id:turn.job_id,token:turn.token,agent:turn.agent,path:records.
pathOf(turn),branch:`relay/${turn.job_id.slice(0,10)}-${turn.token}`,base:head,created_at:turn.at};await records.keep(record3);try{let{path:path6,branch}=record3,
add=["worktree","add","--quiet","--no-track","-b",branch,"--",path6,head];await git.ask({cwd:workspace},add,{signal:wanted.signal});let git_dir=(await git.ask({
cwd:path6},["rev-parse","--absolute-git-dir"])).trim(),cwd=sameFolder(path6,relative(top,wanted.directory)),made={...record3,git_dir};return await records.keep(
made),{record:made,cwd,notes:await notesOf(on6,made)}}catch(error){throw await removeWorktree(on6,record3,head).catch(()=>{}),error}}async function lookAtWorktree({
git,workspace},record3){let tip=await commitOf(git,workspace,`refs/heads/${record3.branch}`),place2=placeOf3(record3);if(record3.git_dir===void 0)return{head:void 0,
tip,uncommitted:[],isUnchanged:!0};if(!fs33.existsSync(record3.path)){let isUnchanged2=tip===void 0||tip===record3.base;return{head:void 0,tip,uncommitted:[],isUnchanged:isUnchanged2}}
let head=(await git.ask(place2,["rev-parse","--verify","HEAD"])).trim(),uncommitted=await uncommittedIn(git,place2,"all"),isUnchanged=head===record3.base&&tip===
record3.base&&uncommitted.length===0;return{head,tip,uncommitted,isUnchanged}}async function removeWorktree({git,workspace,records},record3,tip){let isHalfMade=record3.
git_dir===void 0,force=isHalfMade?["--force","--force"]:["--force"],end=await git.run({cwd:workspace},["worktree","remove",...force,"--",record3.path]);if(end.code!==
0&&isHalfMade&&removeFolder(records,record3),fs33.existsSync(record3.path)){let message2=`Cannot remove worktree "${record3.path}": ${end.stderr.trim()||"git le\
ft it there"}`;throw new RelayError("GIT_FAILED",message2)}let ref=`refs/heads/${record3.branch}`;tip!==void 0&&await commitOf(git,workspace,ref)!==void 0&&await git.
ask({cwd:workspace},["update-ref","-d",ref,tip]),records.forget(record3)}function placeOf3(record3){return{cwd:record3.path,gitDir:record3.git_dir,workTree:record3.
path}}function sameFolder(worktree,path6){let missing2=refused5(`"${path6}" is no folder in the commit that it begins at. Commit it first, or send the job witho\
ut "cwd"`);try{let root=fs33.realpathSync(worktree),folder=fs33.realpathSync(join8(root,path6)),inside=relative(root,folder);if(inside===".."||inside.startsWith(
"../"))throw missing2;if(fs33.statSync(folder).isDirectory())return folder}catch(error){if(error instanceof RelayError||systemCode(error)===void 0)throw error}throw missing2}
async function notesOf({git,workspace},record3){let left=await uncommittedIn(git,{cwd:workspace},"normal"),notes=[`works in a git worktree on branch ${record3.branch}\
, from ${record3.base.slice(0,12)}`];return left.length>0&&notes.push(`${left.length} uncommitted changes of the workspace are not in its worktree`),fs33.existsSync(
join8(record3.path,".gitmodules"))&&notes.push("the submodules of the repository are empty folders in its worktree"),notes}function removeFolder(records,record3){
dirname8(record3.path)===records.root&&fs33.rmSync(record3.path,{recursive:!0,force:!0})}async function enterDirectory(options,job,turn){let{workspace,queue}=options,{task}=job,directory=directoryOf(workspace,task.cwd);if(directory===void 0){let message2=`\
Cannot run in "${task.cwd??"."}": it is not a directory inside the workspace "${workspace}". Send the job again with a cwd inside it, or without one.`;return{refusal:refusalOf3(
"TASK_INVALID",message2)}}if(task.worktree!==!0)return{cwd:directory,leave:end=>Promise.resolve(end)};let{name,value}=turnMarker(job.job_id,job.token),git=createGit(
turn.env,{[name]:value}),worktrees=createWorktrees({git,workspace,store:queue.location});return enterWorktree(options,job,{worktrees,directory,signal:turn.signal})}
async function enterWorktree({queue,clock,log:log2},job,place2){let{worktrees,directory,signal}=place2,{job_id,token:token2}=job,turn={job_id,token:token2,agent:job.
to,at:new Date(clock.now()).toISOString()};try{let{record:record3,cwd,notes}=await makeWorktree(worktrees,turn,{directory,signal});for(let text3 of notes)queue.
report({job_id,token:token2},{kind:"status",text:text3});return{cwd,leave:end=>leaveWorktree(worktrees,record3,{end,log:log2})}}catch(error){if(!(error instanceof
RelayError))throw error;let refusal6=refusalOf3(error.code,error.message);return{refusal:signal.aborted?{...refusal6,stopped:!0}:refusal6}}}async function leaveWorktree(on6,record3,{
end,log:log2}){try{let marker=turnMarker(record3.job_id,record3.token),isStillUsed=treeOf({processes:[],marker}).length>0,{isUnchanged,tip}=await lookAtWorktree(
on6,record3);if(isUnchanged&&!isStillUsed)return await removeWorktree(on6,record3,tip),end}catch(error){if(!(error instanceof RelayError))throw error;log2(`job ${record3.
job_id}: keeps its worktree "${record3.path}": ${error.message}`)}let{path:path6,branch,base}=record3;if(end.ok)return{...end,worktree:{path:path6,branch,base}};
let kept=`What it changed is kept in worktree "${path6}" (branch "${branch}"); see: relay diff ${record3.job_id}`,message2=`${end.error.message.trim().replace(/\.$/,
"")}. ${kept}`;return{...end,error:{...end.error,message:message2}}}function directoryOf(workspace,cwd){try{let directory=fs34.realpathSync(resolve4(workspace,cwd??
".")),inside=relative2(workspace,directory);return inside===".."||inside.startsWith("../")?void 0:fs34.statSync(directory).isDirectory()?directory:void 0}catch(error){
if(systemCode(error)===void 0)throw error;return}}function refusalOf3(code,message2){return{ok:!1,error:{code,message:message2},retryable:!1,untouched:!0}}function createElsewhere(queue,job,signal){let held={job_id:job.job_id,token:job.token},conversation_key=job.task.conversation_key??`job-${job.job_id}`;return{run:job.
run,request_id:job.request_id,conversation_key,async keep(update){let{run}=await queue.noteRun(held,update);if(run?.accepted!==!0)return;let thread_id=run.url??
run.service_id??conversation_key;await queue.keepConversation(job.to,conversation_key,{thread_id}),await queue.noteConversation(job.to,conversation_key,{jobId:job.
job_id})},async listen(heard,timeoutMs){let isNews=seen2=>{let{messages,isOver:isOver2}=talkOf2(seen2,held,heard);return messages.length>0||isOver2},seen=await queue.
waitFor(job.job_id,{until:isNews,timeoutMs,signal});return talkOf2(seen.job,held,heard)}}}function talkOf2(job,{token:token2},heard){return{messages:(job.messages??
[]).slice(heard),isAsking:openQuestion(job)!==void 0,run:job.run,isOver:job.state!=="running"||job.token!==token2}}function keepHold(options,held,mustStop){let{queue,log:log2}=options,turn=new AbortController,lost2=!1,closed=!1,looking=!1,burst,parting;async function look(){
if(!(looking||closed)){looking=!0;try{!await queue.heartbeat(held)&&!closed&&!lost2&&(lost2=!0,await wasTold()?closed||(parting=setTimeout(stop,15e3)):stop())}catch(error){
log2(`job ${held.job_id}: heartbeat failed: ${String(error)}`)}finally{looking=!1}}}async function wasTold(){let job=await queue.get(held.job_id);return job.token!==
held.token?!1:job.state==="completed"||job.state==="needs_review"||job.state==="failed"}let stop=()=>turn.abort();mustStop.addEventListener("abort",stop),mustStop.
aborted&&stop();let heartbeat=setInterval(()=>{look()},options.heartbeatMs),watch2=queue.watch({job:held.job_id},()=>{burst??=setTimeout(()=>{burst=void 0,look()},
20)});return{signal:turn.signal,isLost:()=>lost2,close(){closed=!0,clearInterval(heartbeat),clearTimeout(burst),clearTimeout(parting),watch2.close(),mustStop.removeEventListener(
"abort",stop)}}}var RECORD_FOR_MS=300*1e3,RECORD_PAUSE_MS=1e3;async function runJob(options,job,serving2,mustStop){let begun=options.clock.monotonic(),held={job_id:job.job_id,token:job.
token},hold=keepHold(options,held,mustStop),report=(state,code)=>({job_id:job.job_id,agent:job.to,attempt:job.attempts,state,...code===void 0?{}:{code},duration_ms:Math.
round(options.clock.monotonic()-begun)});try{let result=await runTurn(options,job,serving2,hold.signal),after=hold.isLost()?void 0:await record2(options,async()=>(await keepThread(
options.queue,job,result),writeDown(options.queue,job,held,result)),why2=>failUnwritable(options.queue,held,why2));if(after!==void 0)return report(after.state,result.
ok?void 0:result.error.code);await options.queue.settle(job.job_id);let told=await endToldByAgent(options.queue,held);return told!==void 0&&await keepToldThread(
options.queue,job,result),report(told??"dropped")}catch(error){return options.log(`job ${job.job_id}: ${error instanceof Error?error.message:String(error)}`),report(
"dropped",error instanceof RelayError?error.code:"INTERNAL")}finally{hold.close()}}async function runTurn(options,job,serving2,signal){let directory=await enterDirectory(
options,job,{env:serving2.env,signal});if("refusal"in directory)return directory.refusal;let end=await execute(options,job,serving2,{cwd:directory.cwd,signal});
return directory.leave(end)}async function execute({queue,log:log2},job,serving2,{cwd,signal}){let{task}=job,held={job_id:job.job_id,token:job.token},scratch=fs35.mkdtempSync(
join9(tmpdir(),"durable-relay-turn-")),marker=turnMarker(job.job_id,job.token),turn={job_id:job.job_id,attempt:job.attempts,token:job.token,prompt:task.prompt,cwd,
write:task.write===!0,model:task.model,effort:task.effort,resume:await threadOf(queue,job),result_schema:task.result_schema,signal,scratch,report:activity=>queue.
report(held,activity),spawned:child=>{queue.spawned(held,child).catch(()=>{})},elsewhere:createElsewhere(queue,job,signal),env:{...serving2.env,RELAY_JOB:job.job_id,
[marker.name]:marker.value}};try{return await serving2.runTurn(turn)}catch(error){let said=error instanceof Error?error:new Error(String(error));return log2(`jo\
b ${job.job_id}: executor crashed: ${said.stack??said.message}`),{ok:!1,error:{code:"EXECUTOR_CRASHED",message:`The executor of "${job.to}" crashed: ${said.message}`},
retryable:!1}}finally{fs35.rmSync(scratch,{recursive:!0,force:!0})}}function writeDown(queue,job,held,end){if(end.ok){let result=resultOf(end);return end.review===
void 0?queue.complete(held,result):queue.flag(held,{reason:end.review,result})}let{untouched,error}=end;if(end.stopped===!0)return queue.release(held,{reason:"I\
ts worker was asked to stop before the turn had ended.",...untouched===void 0?{}:{untouched}});let mayRunAgain2=job.task.write!==!0||untouched===!0;return end.isLimited===
!0&&mayRunAgain2?queue.defer(held,end):error.code==="TURN_TIMED_OUT"&&job.task.write===!0&&untouched!==!0?queue.park(held,error):queue.fail(held,end)}function failUnwritable(queue,held,why2){
let error={code:"RESULT_UNWRITABLE",message:why2.message};return queue.fail(held,{error,retryable:!1})}async function record2(options,write,refuseResult){let deadline=options.
clock.monotonic()+RECORD_FOR_MS;for(;;)try{return await write()}catch(error){if(!(error instanceof RelayError))throw error;if(error.code==="STALE_TOKEN"||error.
code==="STATE_REFUSED")return;if(error.code==="INPUT_INVALID")return refuseResult(error);if(!(error.code==="STORE_FULL"||error.code==="STORE_WRITE_FAILED")||options.
clock.monotonic()>deadline)throw error;options.log(`${error.message} (tried again every second)`),await pause2(RECORD_PAUSE_MS)}}function resultOf(end){let{output,
thread_id,usage,thread_usage,touched_files,worktree}=end;return{output,thread_id,usage,thread_usage,touched_files,worktree,structured:end.structured}}async function endToldByAgent(queue,held){
let job=await queue.get(held.job_id);return(job.state==="completed"||job.state==="failed"||job.state==="needs_review")&&job.token===held.token?job.state:void 0}
async function threadOf(queue,job){if(job.fork!==void 0){let{thread_id,thread_usage}=job.fork;return{thread_id,thread_usage,isFork:!0}}let key=job.task.conversation_key;
return key===void 0?void 0:queue.conversation(job.to,key)}async function keepThread(queue,job,end){let key=job.task.conversation_key;if(key===void 0||!end.ok||end.
thread_id===void 0||!await queue.heartbeat(job))return;let{thread_id,thread_usage}=end;await queue.keepConversation(job.to,key,{thread_id,thread_usage})}async function keepToldThread(queue,job,end){
let key=job.task.conversation_key;if(key===void 0||!end.ok||end.thread_id===void 0)return;let{thread_id,thread_usage}=end,known=await queue.conversation(job.to,
key);known!==void 0&&known.thread_id!==thread_id||await queue.keepConversation(job.to,key,{thread_id,thread_usage})}var SWEEP_MS=1e3,MAY_HEAL2=new Set(["STORE_FULL","STORE_WRITE_FAILED","JOB_CONTESTED"]),DRAIN_MS=5e3;function createWorker(options){let{queue,clock}=options,bell=createBell(),
turns=new Map,stopping=new AbortController,hurrying=new AbortController,told=new Map,sweptAt=Number.NEGATIVE_INFINITY,lastBusyAt=clock.monotonic(),begun=0;async function step(maxTurns=Number.
POSITIVE_INFINITY){await sweepNowAndThen();let started=0;for(let serving2 of options.serving)for(;started<maxTurns&&!stopping.signal.aborted&&hasPlace(serving2);){
let job=await queue.claim({agent:serving2.agent,worker:options.identity,lease_ms:options.leaseMs,writes:serving2.allowWrites,limit:serving2.limit});if(job===void 0)
break;begin2(job,serving2),started+=1}return begun+=started,started}async function sweepNowAndThen(){if(!(clock.monotonic()-sweptAt<SWEEP_MS)){sweptAt=clock.monotonic();
for(let swept of await queue.sweep()){let line=sweptLine(swept);if(swept.became!=="stuck")told.delete(swept.job_id);else{if(told.get(swept.job_id)===line)continue;
told.set(swept.job_id,line)}options.log(line)}}}function begin2(job,serving2){let turn=runJob(options,job,serving2,hurrying.signal).then(report=>{turns.delete(turn),
options.onTurn(report),bell.ring()});turns.set(turn,{agent:serving2.agent})}function hasPlace(serving2){return[...turns.values()].filter(turn=>turn.agent===serving2.
agent).length<serving2.concurrency}async function run(how){let watches=options.serving.map(({agent})=>queue.watch({agent},bell.ring));try{for(;!stopping.signal.
aborted;){let left=(how.maxJobs??Number.POSITIVE_INFINITY)-begun,started=how.once===!0?await step(left):await stepOrWait(left);if(turns.size>0&&(lastBusyAt=clock.
monotonic()),isOver2(how,started)||started+turns.size===0&&await how.mayLeave?.(idleMs())===!0)break;started===0&&await bell.heard(await nextLookMs(how))}await Promise.
all(turns.keys())}finally{for(let watch2 of watches)watch2.close()}}async function stepOrWait(maxTurns){try{return await step(maxTurns)}catch(error){if(!(error instanceof
RelayError)||!MAY_HEAL2.has(error.code))throw error;return options.log(`cannot look for work: ${error.message}`),0}}function isOver2(how,started){return how.maxJobs!==
void 0&&begun>=how.maxJobs?!0:turns.size>0||started>0?!1:how.once===!0?!0:how.idleTimeoutMs!==void 0&&idleMs()>=how.idleTimeoutMs}function idleMs(){return clock.
monotonic()-lastBusyAt}async function nextLookMs(how){let free=options.serving.filter(hasPlace),waits=(await Promise.all(free.map(({agent})=>queue.nextDue(agent)))).
flatMap(at=>at===void 0?[]:[at-clock.now()]),idle=how.idleTimeoutMs??Number.POSITIVE_INFINITY;return Math.max(1,Math.min(how.intervalMs,idle,...waits))}function drain2(){
if(stopping.signal.aborted){hurrying.abort();return}stopping.abort(),bell.ring(),setTimeout(()=>hurrying.abort(),DRAIN_MS).unref()}return{step,run,drain:drain2}}async function main(args){if(args.includes("--help")){process.stdout.write(`${WORKER_USAGE}
`);return}let asked=readWorkerArguments(args),settings=readSettings(process.env,process.cwd()),relay=await openRelay(settings);try{await serve(relay,asked,settings)}catch(error){
throw asked.spawned&&await noteFailure(relay,asked,error).catch(()=>{}),error}finally{relay.close()}}async function serve({queue,clock},asked,settings){let serving2=servingOf(
asked,settings),identity3={...ownIdentity(),id:`w${process.pid}-${randomBytes3(3).toString("hex")}`},[first=""]=asked.agents,tell=asked.spawned?logTimed:log,worker=createWorker(
{queue,clock,identity:identity3,serving:serving2,workspace:settings.workspace,leaseMs:settings.leaseMs,heartbeatMs:settings.heartbeatMs,onTurn:report=>{process.
stdout.write(`${JSON.stringify(report)}
`),asked.spawned&&keepShort(process.stdout.fd)},log:tell}),record3={worker:identity3,agents:asked.agents,allow_writes:serving2.filter(each=>each.allowWrites).map(
({agent})=>agent),concurrency:serving2.reduce((sum,each)=>sum+each.concurrency,0),places:Object.fromEntries(serving2.map(each=>[each.agent,each.concurrency])),limits:Object.
fromEntries(serving2.flatMap(({agent,limit})=>limit===void 0?[]:[[agent,limit]])),started_at:new Date(clock.now()).toISOString(),stays:!asked.once&&asked.maxJobs===
void 0,...asked.spawned?{log:queue.autospawned.log(first)}:{}},service=createService({queue,clock,worker,record:record3,asked});for(let signal of["SIGTERM","SIG\
INT","SIGHUP"])process.on(signal,()=>service.drain());process.stdout.on("error",()=>{}),process.stderr.on("error",()=>{}),asked.spawned&&tell(`${identity3.id} b\
egins to serve ${asked.agents.join(", ")}`),await service.run(),asked.spawned&&tell(`${identity3.id} leaves`)}function log(line){process.stderr.write(`durable-r\
elay worker: ${line}
`)}function logTimed(line){process.stderr.write(`${new Date().toISOString()} ${line}
`),keepShort(process.stderr.fd)}async function noteFailure({queue,clock},asked,error){let failure2=(error instanceof Error?error.message:String(error)).slice(0,
1e3),at=new Date(clock.now()).toISOString();for(let agent of asked.agents)await queue.autospawned.keep({agent,at,log:queue.autospawned.log(agent),failure:failure2})}
function servingOf(asked,settings){let configuration=readConfiguration(settings.configPath),from={configPath:settings.configPath,env:process.env},executors=createExecutors(
configuration,{tokenOf:of=>readCredential(from,of)}),secrets=secretNames(configuration);return asked.agents.map(agent=>{let executor2=executors.get(agent);if(executor2===
void 0)throw withoutExecutor(agent,[...executors.keys()],settings);let{allowWrites,concurrency}=executor2.settings;executor2.settings.executor==="chatgpt"&&readCredential(
from,{agent,tokenEnv:executor2.settings.tokenEnv});let names=executor2.settings.env.filter(name=>!secrets.has(name));return{agent,runTurn:executor2.runTurn,allowWrites:allowWrites||
asked.allowWrites||settings.allowWrites,concurrency:asked.concurrency??concurrency??1,limit:concurrency,env:turnEnvironment(process.env,agent,{names,...settings})}})}
function secretNames({agents}){let names=Object.values(agents).map(agent=>agent.executor==="chatgpt"?agent.tokenEnv:void 0);return new Set(names.filter(name=>name!==
void 0))}function withoutExecutor(agent,known,{configPath}){let message2=`Cannot start a worker for agent "${agent}": it has no executor. Known are ${known.join(
", ")}; name others under "agents" in "${configPath}".`;return new RelayError("EXECUTOR_MISSING",message2,{details:{agent}})}main(process.argv.slice(2)).catch(error=>{
if(!(error instanceof RelayError))throw error;log(`${error.code} ${error.message}`),process.exitCode=error.code==="INPUT_INVALID"?2:1});
