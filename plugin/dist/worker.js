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
textEncoder=new TextEncoder,stringToUint8Array=string4=>textEncoder.encode(string4),textDecoder=new TextDecoder,uint8ArrayToString=uint8Array=>textDecoder.decode(
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
prototype?.hasColors?.()??!1,format=(open4,close)=>{if(!hasColors)return input=>input;let openCode=`\x1B[${open4}m`,closeCode=`\x1B[${close}m`;return input=>{let string4=input+
"",index=string4.indexOf(closeCode);if(index===-1)return openCode+string4+closeCode;let result=openCode,lastIndex=0,replaceCode=(close===22?closeCode:"")+openCode;
for(;index!==-1;)result+=string4.slice(lastIndex,index)+replaceCode,lastIndex=index+closeCode.length,index=string4.indexOf(closeCode,lastIndex);return result+=string4.
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
init_yoctocolors();defaultVerboseFunction=({type,message:message2,timestamp,piped,commandId,result:{failed:failed4=!1}={},options:{reject=!0}})=>{let timestampString=serializeTimestamp(
timestamp),icon=ICONS[type]({failed:failed4,reject,piped}),color=COLORS[type]({reject});return`${gray(`[${timestampString}]`)} ${gray(`[${commandId}]`)} ${color(
icon)} ${color(message2)}`},serializeTimestamp=timestamp=>`${padField(timestamp.getHours(),2)}:${padField(timestamp.getMinutes(),2)}:${padField(timestamp.getSeconds(),
2)}.${padField(timestamp.getMilliseconds(),3)}`,padField=(field,padding)=>String(field).padStart(padding,"0"),getFinalIcon=({failed:failed4,reject})=>failed4?reject?
figures_default.cross:figures_default.warning:figures_default.tick,ICONS={command:({piped})=>piped?"|":"$",output:()=>" ",ipc:()=>"*",error:getFinalIcon,duration:getFinalIcon},
identity=string4=>string4,COLORS={command:()=>bold,output:()=>identity,ipc:()=>identity,error:({reject})=>reject?redBright:yellowBright,duration:()=>gray}}});var applyVerboseOnLines,applyVerboseFunction,appendNewline,init_custom=__esm({"node_modules/execa/lib/verbose/custom.js"(){init_values();applyVerboseOnLines=(printedLines,verboseInfo,fdNumber)=>{
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
verboseInfo}}}});var require_windows=__commonJS({"node_modules/isexe/windows.js"(exports,module){module.exports=isexe;isexe.sync=sync;var fs67=__require("fs");function checkPathExt(path6,options){
var pathext=options.pathExt!==void 0?options.pathExt:process.env.PATHEXT;if(!pathext||(pathext=pathext.split(";"),pathext.indexOf("")!==-1))return!0;for(var i2=0;i2<
pathext.length;i2++){var p=pathext[i2].toLowerCase();if(p&&path6.substr(-p.length).toLowerCase()===p)return!0}return!1}function checkStat(stat,path6,options){return!stat.
isSymbolicLink()&&!stat.isFile()?!1:checkPathExt(path6,options)}function isexe(path6,options,cb){fs67.stat(path6,function(er,stat){cb(er,er?!1:checkStat(stat,path6,
options))})}function sync(path6,options){return checkStat(fs67.statSync(path6),path6,options)}}});var require_mode=__commonJS({"node_modules/isexe/mode.js"(exports,module){module.exports=isexe;isexe.sync=sync;var fs67=__require("fs");function isexe(path6,options,cb){
fs67.stat(path6,function(er,stat){cb(er,er?!1:checkStat(stat,options))})}function sync(path6,options){return checkStat(fs67.statSync(path6),options)}function checkStat(stat,options){
return stat.isFile()&&checkMode(stat,options)}function checkMode(stat,options){var mod=stat.mode,uid=stat.uid,gid=stat.gid,myUid=options.uid!==void 0?options.uid:
process.getuid&&process.getuid(),myGid=options.gid!==void 0?options.gid:process.getgid&&process.getgid(),u2=parseInt("100",8),g=parseInt("010",8),o2=parseInt("0\
01",8),ug=u2|g,ret=mod&o2||mod&g&&gid===myGid||mod&u2&&uid===myUid||mod&ug&&myUid===0;return ret}}});var require_isexe=__commonJS({"node_modules/isexe/index.js"(exports,module){var fs67=__require("fs"),core;process.platform==="win32"||global.TESTING_WINDOWS?core=
require_windows():core=require_mode();module.exports=isexe;isexe.sync=sync;function isexe(path6,options,cb){if(typeof options=="function"&&(cb=options,options={}),
!cb){if(typeof Promise!="function")throw new TypeError("callback not provided");return new Promise(function(resolve6,reject){isexe(path6,options||{},function(er,is){
er?reject(er):resolve6(is)})})}core(path6,options||{},function(er,is){er&&(er.code==="EACCES"||options&&options.ignoreErrors)&&(er=null,is=!1),cb(er,is)})}function sync(path6,options){
try{return core.sync(path6,options||{})}catch(er){if(options&&options.ignoreErrors||er.code==="EACCES")return!1;throw er}}}});var require_which=__commonJS({"node_modules/which/which.js"(exports,module){var isWindows=process.platform==="win32"||process.env.OSTYPE==="cygwin"||process.env.
OSTYPE==="msys",path6=__require("path"),COLON=isWindows?";":":",isexe=require_isexe(),getNotFoundError=cmd=>Object.assign(new Error(`not found: ${cmd}`),{code:"\
ENOENT"}),getPathInfo=(cmd,opt)=>{let colon=opt.colon||COLON,pathEnv=cmd.match(/\//)||isWindows&&cmd.match(/\\/)?[""]:[...isWindows?[process.cwd()]:[],...(opt.path||
process.env.PATH||"").split(colon)],pathExtExe=isWindows?opt.pathExt||process.env.PATHEXT||".EXE;.CMD;.BAT;.COM":"",pathExt=isWindows?pathExtExe.split(colon):[""];
return isWindows&&cmd.indexOf(".")!==-1&&pathExt[0]!==""&&pathExt.unshift(""),{pathEnv,pathExt,pathExtExe}},which=(cmd,opt,cb)=>{typeof opt=="function"&&(cb=opt,
opt={}),opt||(opt={});let{pathEnv,pathExt,pathExtExe}=getPathInfo(cmd,opt),found=[],step=i2=>new Promise((resolve6,reject)=>{if(i2===pathEnv.length)return opt.all&&
found.length?resolve6(found):reject(getNotFoundError(cmd));let ppRaw=pathEnv[i2],pathPart=/^".*"$/.test(ppRaw)?ppRaw.slice(1,-1):ppRaw,pCmd=path6.join(pathPart,
cmd),p=!pathPart&&/^\.[\\\/]/.test(cmd)?cmd.slice(0,2)+pCmd:pCmd;resolve6(subStep(p,i2,0))}),subStep=(p,i2,ii)=>new Promise((resolve6,reject)=>{if(ii===pathExt.
length)return resolve6(step(i2+1));let ext=pathExt[ii];isexe(p+ext,{pathExt:pathExtExe},(er,is)=>{if(!er&&is)if(opt.all)found.push(p+ext);else return resolve6(p+
ext);return resolve6(subStep(p,i2,ii+1))})});return cb?step(0).then(res=>cb(null,res),cb):step(0)},whichSync=(cmd,opt)=>{opt=opt||{};let{pathEnv,pathExt,pathExtExe}=getPathInfo(
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
(string4="")=>{let match=string4.match(shebangRegex);if(!match)return null;let[path6,argument]=match[0].replace(/#! ?/,"").split(" "),binary=path6.split("/").pop();
return binary==="env"?argument:argument?`${binary} ${argument}`:binary}}});var require_readShebang=__commonJS({"node_modules/cross-spawn/lib/util/readShebang.js"(exports,module){"use strict";var fs67=__require("fs"),shebangCommand=require_shebang_command();
function readShebang(command){let buffer=Buffer.alloc(150),fd;try{fd=fs67.openSync(command,"r"),fs67.readSync(fd,buffer,0,150,0),fs67.closeSync(fd)}catch{}return shebangCommand(
buffer.toString())}module.exports=readShebang}});var require_parse=__commonJS({"node_modules/cross-spawn/lib/parse.js"(exports,module){"use strict";var path6=__require("path"),resolveCommand=require_resolveCommand(),
escape2=require_escape(),readShebang=require_readShebang(),isWin=process.platform==="win32",isExecutableRegExp=/\.(?:com|exe)$/i,isCmdShimRegExp=/node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
function detectShebang(parsed2){parsed2.file=resolveCommand(parsed2);let shebang=parsed2.file&&readShebang(parsed2.file);return shebang?(parsed2.args.unshift(parsed2.
file),parsed2.command=shebang,resolveCommand(parsed2)):parsed2.file}function parseNonShell(parsed2){if(!isWin)return parsed2;let commandFile=detectShebang(parsed2),
needsShell=!isExecutableRegExp.test(commandFile);if(parsed2.options.forceShell||needsShell){let needsDoubleEscapeMetaChars=isCmdShimRegExp.test(commandFile);parsed2.
command=path6.normalize(parsed2.command),parsed2.command=escape2.command(parsed2.command),parsed2.args=parsed2.args.map(arg=>escape2.argument(arg,needsDoubleEscapeMetaChars));
let shellCommand=[parsed2.command].concat(parsed2.args).join(" ");parsed2.args=["/d","/s","/c",`"${shellCommand}"`],parsed2.command=process.env.comspec||"cmd.ex\
e",parsed2.options.windowsVerbatimArguments=!0}return parsed2}function parse7(command,args,options){args&&!Array.isArray(args)&&(options=args,args=null),args=args?
args.slice(0):[],options=Object.assign({},options);let parsed2={command,args,options,file:void 0,original:{command,args}};return options.shell?parsed2:parseNonShell(
parsed2)}module.exports=parse7}});var require_enoent=__commonJS({"node_modules/cross-spawn/lib/enoent.js"(exports,module){"use strict";var isWin=process.platform==="win32";function notFoundError(original,syscall){
return Object.assign(new Error(`${syscall} ${original.command} ENOENT`),{code:"ENOENT",errno:"ENOENT",syscall:`${syscall} ${original.command}`,path:original.command,
spawnargs:original.args})}function hookChildProcess(cp,parsed2){if(!isWin)return;let originalEmit=cp.emit;cp.emit=function(name,arg1){if(name==="exit"){let err=verifyENOENT(
arg1,parsed2);if(err)return originalEmit.call(cp,"error",err)}return originalEmit.apply(cp,arguments)}}function verifyENOENT(status2,parsed2){return isWin&&status2===
1&&!parsed2.file?notFoundError(parsed2.original,"spawn"):null}function verifyENOENTSync(status2,parsed2){return isWin&&status2===1&&!parsed2.file?notFoundError(
parsed2.original,"spawnSync"):null}module.exports={hookChildProcess,verifyENOENT,verifyENOENTSync,notFoundError}}});var require_cross_spawn=__commonJS({"node_modules/cross-spawn/index.js"(exports,module){"use strict";var cp=__require("child_process"),parse7=require_parse(),enoent=require_enoent();
function spawn2(command,args,options){let parsed2=parse7(command,args,options),spawned=cp.spawn(parsed2.command,parsed2.args,parsed2.options);return enoent.hookChildProcess(
spawned,parsed2),spawned}function spawnSync2(command,args,options){let parsed2=parse7(command,args,options),result=cp.spawnSync(parsed2.command,parsed2.args,parsed2.
options);return result.error=result.error||enoent.verifyENOENTSync(result.status,parsed2),result}module.exports=spawn2;module.exports.spawn=spawn2;module.exports.
sync=spawnSync2;module.exports._parse=parse7;module.exports._enoent=enoent}});function pathKey(options={}){let{env=process.env,platform:platform2=process.platform}=options;return platform2!=="win32"?"PATH":Object.keys(env).reverse().find(
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
l",standard:"other"}]}});import{constants as constants2}from"node:os";var getSignals,normalizeSignal,init_signals=__esm({"node_modules/human-signals/build/src/signals.js"(){init_core();
init_realtime();getSignals=()=>{let realtimeSignals=getRealtimeSignals();return[...SIGNALS,...realtimeSignals].map(normalizeSignal)},normalizeSignal=({name,number:defaultNumber,
description,action,forced=!1,standard})=>{let{signals:{[name]:constantSignal}}=constants2,supported=constantSignal!==void 0;return{name,number:supported?constantSignal:
defaultNumber,description,supported,action,forced,standard}}}});import{constants as constants3}from"node:os";var getSignalsByName,getSignalByName,signalsByName,getSignalsByNumber,getSignalByNumber,findSignalByNumber,signalsByNumber,
init_main=__esm({"node_modules/human-signals/build/src/main.js"(){init_signals();getSignalsByName=()=>{let signals2=getSignals();return Object.fromEntries(signals2.
map(getSignalByName))},getSignalByName=({name,number:number5,description,supported,action,forced,standard})=>[name,{name,number:number5,description,supported,action,
forced,standard}],signalsByName=getSignalsByName(),getSignalsByNumber=()=>{let signals2=getSignals(),length=65,signalsA=Array.from({length},(value,number5)=>getSignalByNumber(
number5,signals2));return Object.assign({},...signalsA)},getSignalByNumber=(number5,signals2)=>{let signal=findSignalByNumber(number5,signals2);if(signal===void 0)
return{};let{name,description,supported,action,forced,standard}=signal;return{[number5]:{name,number:number5,description,supported,action,forced,standard}}},findSignalByNumber=
(number5,signals2)=>{let signal=signals2.find(({name})=>constants3.signals[name]===number5);return signal!==void 0?signal:signals2.find(signalA=>signalA.number===
number5)},signalsByNumber=getSignalsByNumber()}});import{constants as constants4}from"node:os";var normalizeKillSignal,normalizeSignalArgument,normalizeSignal2,normalizeSignalInteger,getSignalsIntegerToName,signalsIntegerToName,
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
getOtherProcessName=isSubprocess=>isSubprocess?"parent process":"subprocess",disconnect=anyProcess=>{anyProcess.connected&&anyProcess.disconnect()}}});var createDeferred,init_deferred=__esm({"node_modules/execa/lib/utils/deferred.js"(){createDeferred=()=>{let methods={},promise=new Promise((resolve6,reject)=>{
Object.assign(methods,{resolve:resolve6,reject})});return Object.assign(promise,methods)}}});var getToStream,getFromStream,SUBPROCESS_OPTIONS,getFdNumber,parseFdNumber,validateFdNumber,getInvalidStdioOptionMessage,getInvalidStdioOption,getUsedDescriptor,
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
anyProcess,ipcEmitter)};try{await sendMessage({anyProcess,channel,isSubprocess,ipc:!0},response)}catch(error){ipcEmitter.emit("strict:error",error)}return message2},
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
get(anyProcess).options.buffer,"ipc")?1:0}});import{promisify as promisify2}from"node:util";var sendMessage,sendMessageAsync,sendOneMessage,getSendMethod,PROCESS_SEND_METHODS,init_send=__esm({"node_modules\
/execa/lib/ipc/send.js"(){init_validation();init_outgoing();init_strict();sendMessage=({anyProcess,channel,isSubprocess,ipc},message2,{strict=!1}={})=>{let methodName="\
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
init_pretty_ms=__esm({"node_modules/pretty-ms/index.js"(){init_parse_ms();isZero=value=>value===0||value===0n,pluralize=(word,count4)=>count4===1||count4===1n?word:
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
return}let{previousChunks}=state,start2=-1;for(let end2=0;end2<chunk.length;end2+=1)if(chunk[end2]===`
`){let newlineLength=getNewlineLength(chunk,end2,preserveNewlines,state),line=chunk.slice(start2+1,end2+1-newlineLength);previousChunks.length>0&&(line=concatString(
previousChunks,line),previousChunks=""),yield line,start2=end2}start2!==chunk.length-1&&(previousChunks=concatString(previousChunks,chunk.slice(start2+1))),state.
previousChunks=previousChunks},getNewlineLength=(chunk,end2,preserveNewlines,state)=>preserveNewlines?0:(state.isWindowsNewline=end2!==0&&chunk[end2-1]==="\r",state.
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
channel,isSubprocess,ipc})}},getIpcMethods=(anyProcess,isSubprocess,ipc)=>({sendMessage:sendMessage.bind(void 0,{anyProcess,channel:anyProcess.channel,isSubprocess,
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
streams,ended:ended3,aborted:aborted3,onFinished,unpipeEvent})=>{updateMaxListeners(passThroughStream,PASSTHROUGH_LISTENERS_PER_STREAM);let controller=new AbortController;
try{await Promise.race([afterMergedStreamFinished(onFinished,stream,controller),onInputStreamEnd({passThroughStream,stream,streams,ended:ended3,aborted:aborted3,
controller}),onInputStreamUnpipe({stream,streams,ended:ended3,aborted:aborted3,unpipeEvent,controller})])}finally{controller.abort(),updateMaxListeners(passThroughStream,
-PASSTHROUGH_LISTENERS_PER_STREAM)}streams.size>0&&streams.size===ended3.size+aborted3.size&&(ended3.size===0&&aborted3.size>0?abortStream(passThroughStream):endStream(
passThroughStream))},afterMergedStreamFinished=async(onFinished,stream,{signal})=>{try{await onFinished,signal.aborted||abortStream(stream)}catch(error){signal.
aborted||errorOrAbortStream(stream,error)}},onInputStreamEnd=async({passThroughStream,stream,streams,ended:ended3,aborted:aborted3,controller:{signal}})=>{try{await finished2(
stream,{signal,cleanup:!0,readable:!0,writable:!1}),streams.has(stream)&&ended3.add(stream)}catch(error){if(signal.aborted||!streams.has(stream))return;isAbortError(
error)?aborted3.add(stream):errorStream(passThroughStream,error)}},onInputStreamUnpipe=async({stream,streams,ended:ended3,aborted:aborted3,unpipeEvent,controller:{
signal}})=>{if(await once7(stream,unpipeEvent,{signal}),!stream.readable)return once7(signal,"abort",{signal});streams.delete(stream),ended3.delete(stream),aborted3.
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
preserveNewlines})=>[getEncodingTransformGenerator(binary,encoding,!shouldEncode),getSplitLinesGenerator(binary,preserveNewlines,!shouldSplit,{})].filter(Boolean)}});import{setImmediate as setImmediate2}from"node:timers/promises";var getStreamOutput,logOutputAsync,resumeStream,getStreamContents2,getBufferedData,handleBufferedData,
init_contents2=__esm({"node_modules/execa/lib/io/contents.js"(){init_source();init_uint_array();init_output();init_iterate();init_max_buffer();init_strip_newline();
getStreamOutput=async({stream,onStreamEnd,fdNumber,encoding,buffer,maxBuffer,lines,allMixed,stripFinalNewline:stripFinalNewline2,verboseInfo,streamInfo})=>{let logPromise=logOutputAsync(
{stream,onStreamEnd,fdNumber,encoding,allMixed,verboseInfo,streamInfo});if(!buffer){await Promise.all([resumeStream(stream),logPromise]);return}let stripFinalNewlineValue=getStripFinalNewline(
stripFinalNewline2,fdNumber),iterable=iterateForResult({stream,onStreamEnd,lines,encoding,stripFinalNewline:stripFinalNewlineValue,allMixed}),[output]=await Promise.
all([getStreamContents2({stream,iterable,fdNumber,encoding,maxBuffer,lines}),logPromise]);return output},logOutputAsync=async({stream,onStreamEnd,fdNumber,encoding,
allMixed,verboseInfo,streamInfo:{fileDescriptors}})=>{if(!shouldLogOutput({stdioItems:fileDescriptors[fdNumber]?.stdioItems,encoding,verboseInfo,fdNumber}))return;
let linesIterable=iterateForResult({stream,onStreamEnd,lines:!0,encoding,stripFinalNewline:!0,allMixed});await logLines(linesIterable,stream,fdNumber,verboseInfo)},
resumeStream=async stream=>{await setImmediate2(),stream.readableFlowing===null&&stream.resume()},getStreamContents2=async({stream,stream:{readableObjectMode},iterable,
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
let weakMap=concurrentStreams[waitName];weakMap.has(stream)||weakMap.set(stream,[]);let promises3=weakMap.get(stream),promise=createDeferred();return promises3.
push(promise),{resolve:promise.resolve.bind(promise),promises:promises3}},waitForConcurrentStreams=async({resolve:resolve6,promises:promises3},subprocess)=>{resolve6();
let[isSubprocessExit]=await Promise.race([Promise.allSettled([!0,subprocess]),Promise.all([!1,...promises3])]);return!isSubprocessExit}}});import{finished as finished6}from"node:stream/promises";var safeWaitForSubprocessStdin,safeWaitForSubprocessStdout,waitForSubprocessStdin,waitForSubprocessStdout,
waitForSubprocess,destroyOtherStream,init_shared=__esm({"node_modules/execa/lib/convert/shared.js"(){init_wait_stream();safeWaitForSubprocessStdin=async subprocessStdin=>{
if(subprocessStdin!==void 0)try{await waitForSubprocessStdin(subprocessStdin)}catch{}},safeWaitForSubprocessStdout=async subprocessStdout=>{if(subprocessStdout!==
void 0)try{await waitForSubprocessStdout(subprocessStdout)}catch{}},waitForSubprocessStdin=async subprocessStdin=>{await finished6(subprocessStdin,{cleanup:!0,readable:!1,
writable:!0})},waitForSubprocessStdout=async subprocessStdout=>{await finished6(subprocessStdout,{cleanup:!0,readable:!0,writable:!1})},waitForSubprocess=async(subprocess,error)=>{
if(await subprocess,error)throw error},destroyOtherStream=(stream,isOpen,error)=>{error&&!isStreamAbort(error)?stream.destroy(error):isOpen&&stream.destroy()}}});import{Readable as Readable3}from"node:stream";import{callbackify as callbackify2}from"node:util";var createReadable,getSubprocessStdout,getReadableOptions,getReadableMethods,
onRead,onStdoutFinished,onReadableDestroy,destroyOtherReadable,init_readable=__esm({"node_modules/execa/lib/convert/readable.js"(){init_encoding_option();init_fd_options();
init_iterate();init_deferred();init_concurrent();init_shared();createReadable=({subprocess,concurrentStreams,encoding},{from,binary:binaryOption=!0,preserveNewlines=!0}={})=>{
let binary=binaryOption||BINARY_ENCODINGS.has(encoding),{subprocessStdout,waitReadableDestroy}=getSubprocessStdout(subprocess,from,concurrentStreams),{readableEncoding,
readableObjectMode,readableHighWaterMark}=getReadableOptions(subprocessStdout,binary),{read,onStdoutDataDone}=getReadableMethods({subprocessStdout,subprocess,binary,
encoding,preserveNewlines}),readable2=new Readable3({read,destroy:callbackify2(onReadableDestroy.bind(void 0,{subprocessStdout,subprocess,waitReadableDestroy})),
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
subprocessStdout,binary),{read,onStdoutDataDone}=getReadableMethods({subprocessStdout,subprocess,binary,encoding,preserveNewlines}),duplex2=new Duplex3({read,...getWritableMethods(
subprocessStdin,subprocess,waitWritableFinal),destroy:callbackify4(onDuplexDestroy.bind(void 0,{subprocessStdout,subprocessStdin,subprocess,waitReadableDestroy,
waitWritableFinal,waitWritableDestroy})),readableHighWaterMark,writableHighWaterMark:subprocessStdin.writableHighWaterMark,readableObjectMode,writableObjectMode:subprocessStdin.
writableObjectMode,encoding:readableEncoding});return onStdoutFinished({subprocessStdout,onStdoutDataDone,readable:duplex2,subprocess,subprocessStdin}),onStdinFinished(
subprocessStdin,duplex2,subprocessStdout),duplex2},onDuplexDestroy=async({subprocessStdout,subprocessStdin,subprocess,waitReadableDestroy,waitWritableFinal,waitWritableDestroy},error)=>{
await Promise.all([onReadableDestroy({subprocessStdout,subprocess,waitReadableDestroy},error),onWritableDestroy({subprocessStdin,subprocess,waitWritableFinal,waitWritableDestroy},
error)])}}});var createIterable,iterateOnStdoutData,init_iterable=__esm({"node_modules/execa/lib/convert/iterable.js"(){init_encoding_option();init_fd_options();init_iterate();
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
`The command must be a string: ${String(command)}.`);let trimmedCommand=command.trim();if(trimmedCommand==="")return[];let tokens2=[];for(let token3 of trimmedCommand.
split(SPACES_REGEXP)){let previousToken=tokens2.at(-1);previousToken&&previousToken.endsWith("\\")?tokens2[tokens2.length-1]=`${previousToken.slice(0,-1)} ${token3}`:
tokens2.push(token3)}return tokens2},SPACES_REGEXP=/ +/g}});var setScriptSync,mapScriptAsync,mapScriptSync,getScriptOptions,getScriptStdinOption,deepScriptOptions,init_script=__esm({"node_modules/execa/lib/methods/script\
.js"(){setScriptSync=(boundExeca,createNested,boundOptions)=>{boundExeca.sync=createNested(mapScriptSync,boundOptions),boundExeca.s=boundExeca.sync},mapScriptAsync=
({options})=>getScriptOptions(options),mapScriptSync=({options})=>({...getScriptOptions(options),isSync:!0}),getScriptOptions=options=>({options:{...getScriptStdinOption(
options),...options}}),getScriptStdinOption=({input,inputFile,stdio})=>input===void 0&&inputFile===void 0&&stdio===void 0?{stdin:"inherit"}:{},deepScriptOptions=
{preferLocal:!0}}});var execa_exports={};__export(execa_exports,{$:()=>$,ExecaError:()=>ExecaError,ExecaSyncError:()=>ExecaSyncError,execa:()=>execa,execaCommand:()=>execaCommand,execaCommandSync:()=>execaCommandSync,
execaNode:()=>execaNode,execaSync:()=>execaSync,getCancelSignal:()=>getCancelSignal2,getEachMessage:()=>getEachMessage2,getOneMessage:()=>getOneMessage2,parseCommandString:()=>parseCommandString,
sendMessage:()=>sendMessage2});var execa,execaSync,execaCommand,execaCommandSync,execaNode,$,sendMessage2,getOneMessage2,getEachMessage2,getCancelSignal2,init_execa=__esm(
{"node_modules/execa/index.js"(){init_create();init_command2();init_node2();init_script();init_methods();init_command2();init_final_error();execa=createExeca(()=>({})),
execaSync=createExeca(()=>({isSync:!0})),execaCommand=createExeca(mapCommandAsync),execaCommandSync=createExeca(mapCommandSync),execaNode=createExeca(mapNode),$=
createExeca(mapScriptAsync,{},deepScriptOptions,setScriptSync),{sendMessage:sendMessage2,getOneMessage:getOneMessage2,getEachMessage:getEachMessage2,getCancelSignal:getCancelSignal2}=
getIpcExport()}});import{randomBytes as randomBytes8}from"node:crypto";var BRAND=Symbol.for("durable-relay.RelayError"),RelayError=class extends Error{code;details;constructor(code,message2,options={}){super(message2,options.cause===
void 0?void 0:{cause:options.cause}),this.name="RelayError",this.code=code,this.details=options.details??{}}static[Symbol.hasInstance](value){return value instanceof
Error&&BRAND in value}get[BRAND](){return!0}};function systemCode(error){if(!(!(error instanceof Error)||!("code"in error)))return typeof error.code=="string"?error.
code:void 0}function bugLine(error){return`bug: ${(error instanceof Error?error.stack??error.message:String(error)).replaceAll(`
`," | ")}`}var MAY_HEAL=new Set(["JOB_CONTESTED","JOB_DAMAGED","JOB_NOT_FOUND","STALE_TOKEN","STATE_REFUSED","STORE_FORMAT_UNKNOWN","STORE_FULL","STORE_REFUSED",
"STORE_UNREACHABLE","STORE_WRITE_FAILED"]);function mayHeal(error){return error instanceof RelayError?MAY_HEAL.has(error.code):error instanceof Error&&"syscall"in
error&&systemCode(error)!==void 0}function isUnreachable(error){return error instanceof RelayError&&error.code==="STORE_UNREACHABLE"}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
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
return new Cached(getter)}function nullish(input){return input==null}function cleanRegex(source){let start2=source.startsWith("^")?1:0,end2=source.endsWith("$")?
source.length-1:source.length;return source.slice(start2,end2)}function floatSafeRemainder(val,step){let ratio=val/step,roundedRatio=Math.round(ratio),tolerance=4*
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
let keys=Object.keys(promisesObj),promises3=keys.map(key=>promisesObj[key]);return Promise.all(promises3).then(results=>{let resolvedObj={};for(let i2=0;i2<keys.
length;i2++)resolvedObj[keys[i2]]=results[i2];return resolvedObj})}function randomString(length=10){let chars="abcdefghijklmnopqrstuvwxyz",str="";for(let i2=0;i2<
length;i2++)str+=chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.stringify(str)}function slugify(input){return input.toLowerCase().
trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};
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
unwrapMessage(config2.localeError?.(iss))??"Invalid input",full2={};for(let k of Object.keys(iss))k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__\
proto__"||(full2[k]=iss[k]);return full2.path??(full2.path=[]),full2.message=message2,ctx?.reportInput&&(full2.input=iss.input),full2}function getSizableOrigin(input){
return input instanceof Set?"set":input instanceof Map?"map":input instanceof File?"file":"unknown"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){
let units=str.length;if(!highSurrogate.test(str))return units;let count4=units;for(let i2=0;i2<units-1;i2++)(str.charCodeAt(i2)&64512)===55296&&(str.charCodeAt(
i2+1)&64512)===56320&&(count4--,i2++);return count4}function getLengthableOrigin(input){return Array.isArray(input)?"array":typeof input=="string"?"string":"unk\
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
this,key,{configurable:!0,writable:!0,value})}})}function installLazyProp(inst,key,make2,enumerable){let proto=claim(inst,key);proto&&Object.defineProperty(proto,
key,{configurable:!0,get(){let desc={configurable:!0,writable:!0,enumerable,value:void 0};return Object.defineProperty(this,key,desc),desc.value=make2(this),Object.
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
$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>(payload.issues.push({expected:"never",code:"invalid_type",input:payload.value,inst}),payload)});function capSize(inst,size){let caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;let cap=Math.min(...caps.map(c3=>c3[0])),parse7=inst._zod.parse;inst.
_zod.parse=(payload,ctx)=>{let n2=size(payload.value);if(n2>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(let[max,ch]of sizeCaps(inst._zod.def.checks))
if(n2>max&&ch._zod.def.when(payload)){let start2=payload.issues.length;return ch._zod.check(payload),payload.issues[start2].continue=!1,attachSchema(payload.issues,
start2,inst),payload}}return parse7(payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){result.issues.length&&final.issues.push(...prefixIssues(index,result.issues)),final.value[index]=result.value}var $ZodArray=$constructor(
"$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.value;if(!Array.
isArray(input))return payload.issues.push({expected:"array",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,Array(input.length),
ctx):Array(input.length);let proms=[],abortEarly=ctx?.abortEarly;for(let i2=0;i2<input.length;i2++){let item=input[i2],result=def.element._zod.run({value:item,issues:[]},
ctx);if(result instanceof Promise)proms.push(result.then(result2=>handleArrayResult(result2,payload,i2)));else if(handleArrayResult(result,payload,i2),abortEarly&&
result.issues.length!==0&&aborted(result))break}return proms.length?Promise.all(proms).then(()=>payload):payload},capSize(inst,arraySize)});function handlePropertyResult(result,final,key,input,optin,optout){
let isPresent2=key in input,isOptionalOut=optout==="optional";if(!(!isPresent2&&isOptionalOut&&optin==="optional")){if(result.issues.length){if(optin!==void 0&&
isOptionalOut&&!isPresent2)return;final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent2&&optin===void 0){result.issues.length||final.issues.push(
{code:"invalid_type",expected:"nonoptional",input:void 0,path:[key]});return}result.value===void 0?(isPresent2||optin==="defaulted"&&!isOptionalOut)&&(final.value[key]=
void 0):final.value[key]=result.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(def){let keys=Object.keys(def.shape),ownSymbols=Object.getOwnPropertySymbols(
def.shape),symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS,allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(let k of allKeys)if(!def.shape?.[k]?.
_zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);let okeys=optionalKeys(def.shape);return{...def,allKeys,
symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){let unrecognized=[],
keySet=def.keySet,_catchall=def.catchall._zod,t=_catchall.def.type,optin=_catchall.optin,optout=_catchall.optout,seen=0;for(let key in input){if(abortEarly&&payload.
issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){t==="never"&&unrecognized.push(
key);continue}if(t==="never"){unrecognized.push(key);continue}let r=_catchall.run({value:input[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(
r2,payload,key,input,optin,optout))):handlePropertyResult(r,payload,key,input,optin,optout)}return unrecognized.length&&payload.issues.push({code:"unrecognized_\
keys",keys:unrecognized,input,inst,continue:!0}),proms.length?Promise.all(proms).then(()=>payload):payload}var $ZodObject=$constructor("$ZodObject",(inst,def)=>{
$ZodType.init(inst,def);let desc=Object.getOwnPropertyDescriptor(def,"shape"),sh=desc?.get?desc.get.raw:def.shape??{};if(sh){let get=()=>{let newSh={...sh};return Object.
defineProperty(def,"shape",{value:newSh}),get.raw=newSh,newSh};get.raw=sh,Object.defineProperty(def,"shape",{get})}let _normalized=cached(()=>normalizeDef(def));
defineLazyInternal(inst,"propValues",zod=>{let shape=zod.def.shape,propValues={};for(let key in shape){let field=shape[key]._zod;if(field.values){Object.prototype.
hasOwnProperty.call(propValues,key)||assignProp(propValues,key,new Set);for(let v of field.values)propValues[key].add(v);field.optin!==void 0&&propValues[key].add(
void 0)}}return propValues});let isObject4=isObject,catchall=def.catchall,value,memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{value??
(value=_normalized.value);let input=payload.value;if(!isObject4(input))return payload.issues.push({expected:"object",code:"invalid_type",input,inst}),payload;payload.
value=memo?memo.alloc(inst,payload,{},ctx):{};let proms=[],shape=value.shape,abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let key of value.allKeys){
if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;let el=shape[key],optin=el.
_zod.optin,optout=el._zod.optout,r=el._zod.run({value:input[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,
input,optin,optout))):handlePropertyResult(r,payload,key,input,optin,optout)}return catchall?handleCatchall(proms,input,payload,ctx,_normalized.value,inst,abortEarly===
!0):proms.length?Promise.all(proms).then(()=>payload):payload}});function handleUnionResults(results,final,inst,ctx){for(let result of results)if(result.issues.length===0)return final.value=result.value,final;let nonaborted=results.
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
right2,def.in,ctx)):handlePipeResult(right,def.in,ctx)}let left2=def.in._zod.run(payload,ctx);return left2 instanceof Promise?left2.then(left3=>handlePipeResult(
left3,def.out,ctx)):handlePipeResult(left2,def.out,ctx)}});function handlePipeResult(left2,next,ctx){return left2.issues.some(iss=>iss.code!=="unrecognized_keys")?
(left2.aborted=!0,left2):next._zod.run({value:left2.value,issues:left2.issues},ctx)}var $ZodLazy=$constructor("$ZodLazy",(inst,def)=>{$ZodType.init(inst,def),defineLazy(inst._zod,"innerType",()=>{let d=def;return d._cachedInner||(d._cachedInner=
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
lazy",getter})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def),ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}function json(){let jsonSchema=_lazy(()=>union([string2(),number2(),boolean2(),_null3(),array(jsonSchema),record(string2(),jsonSchema)]));return jsonSchema}var HIDDEN=/(?!\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u,HIDDEN_ALWAYS=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u20\
0b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}","u");function hasHiddenCharacters(text3){return HIDDEN.test(text3)}var HOLDS_HIDDEN="contains a contro\
l or hidden character",visible=maximum=>string2().check(_minLength(1),_maxLength(maximum),refine(text3=>!HIDDEN_ALWAYS.test(text3),HOLDS_HIDDEN));function given(name){
return name.check(refine(text3=>!hasHiddenCharacters(text3),HOLDS_HIDDEN))}var AgentId=string2().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,'must be 1 to \
64 letters, digits, ".", "_" or "-", starting with a letter or digit')),RequestId=visible(200),Label=visible(64),ConversationKey=visible(200),DisplayName=visible(
200),JobId=string2().check(_regex(/^[a-z2-7]{26}$/,"must be 26 characters of a-z and 2-7")),LATEST_MS=36**9,LATEST_YEAR=5188,Instant=string2().check(_regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
"must be a UTC time such as 2026-11-20T12:00:00.000Z"),refine(isRealTime,"must be a time that exists, between 1970 and 5188"));function isRealTime(text3){let year=numberAt(
text3,0)*100+numberAt(text3,2),[month,day]=[numberAt(text3,5),numberAt(text3,8)];return month<1||month>12||day<1||day>daysOf(month,year)||numberAt(text3,11)>23||
numberAt(text3,14)>59||numberAt(text3,17)>59?!1:year>=1970&&(year<LATEST_YEAR||Date.parse(text3)<LATEST_MS)}function numberAt(text3,place3){return text3.charCodeAt(
place3)*10+text3.charCodeAt(place3+1)-11*ZERO}var ZERO=48;function daysOf(month,year){return month!==2?month===4||month===6||month===9||month===11?30:31:year%4===
0&&(year%100!==0||year%400===0)?29:28}var wholeNumber=(minimum,maximum=Number.MAX_SAFE_INTEGER)=>int().check(_gte(minimum),_lte(maximum));var FILES="files",PARAMETERS=new Set(["schema","workspace","password_file","application_name","connect_timeout","host","sslcert","sslkey","sslmode","sslrootcert"]),
SSL_MODES=/^(disable|prefer|require|verify-ca|verify-full|no-verify)$/,SCHEMA=/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/,CONTROL=new RegExp("\\p{C}|\\p{Zl}|\\p{Zp}","u"),
PROTOCOL=/^postgres(?:ql)?:\/\//,DEFAULT_PORT="5432";function storeTextProblem(text3,{mayHoldPassword}){if(text3===FILES)return;let url=parse2(text3);if(url===void 0)
return`must be "${FILES}" or a URL such as postgres://user@host/database, in which special characters of names and passwords are percent-encoded`;if(/[@#]/.test(
afterHost(url)))return"must have @ and # percent-encoded, as %40 and %23";if(!isDecodable(url))return"has a % that does not begin an encoded character";if(url.password!==
""&&!mayHoldPassword)return"must not hold a password. Name a file of mode 0600 in the parameter password_file, or use ~/.pgpass";for(let[name,value]of url.searchParams){
let problem=parameterProblem(name,value);if(problem!==void 0)return problem}return pathProblem(url)}function readStoreUrl(text3,{env,userName:userName2}){let url=parse2(
text3);if(url===void 0)throw new TypeError("The URL of a store is read before it is checked.");let password=decodeURIComponent(url.password)||void 0,user=decodeURIComponent(
url.username)||env.PGUSER||userName2,database=decodeURIComponent(url.pathname.slice(1))||env.PGDATABASE||user,{searchParams}=url,host2=url.hostname||hostOf(env.
PGHOST,searchParams),port=url.port||env.PGPORT||DEFAULT_PORT;!searchParams.has("sslmode")&&env.PGSSLMODE&&searchParams.set("sslmode",env.PGSSLMODE);let parameters=searchParams.
size===0?"":`?${searchParams.toString()}`,passwordFile=searchParams.get("password_file")??void 0;return{place:`postgres://${encodeURIComponent(user)}@${host2}:${port}\
/${encodeURIComponent(database)}${parameters}`,server:{host:searchParams.get("host")??host2,port,database,user},password,passwordFile}}function workspaceIn(place3){
return new URL(place3).searchParams.get("workspace")??void 0}function parse2(text3){let complete=text3.replace(/^([a-z]+:\/\/[^/?#@]*@)(?=[/?#]|$)/,"$1localhost");return PROTOCOL.test(text3)&&URL.canParse(complete)?new URL(
complete):void 0}function afterHost({pathname,search,hash:hash4}){return pathname+search+hash4}function isDecodable({username,password,pathname}){try{return decodeURIComponent(
username+password+pathname),!0}catch(error){if(error instanceof URIError)return!1;throw error}}function parameterProblem(name,value){if(!PARAMETERS.has(name))return`\
has an unknown parameter${/^[a-z_]{1,40}$/.test(name)?` "${name}"`:""}; known are ${[...PARAMETERS].join(", ")}`;if(value===""||CONTROL.test(value))return`has n\
o usable value for "${name}"`;switch(name){case"schema":return SCHEMA.test(value)?void 0:"must name a schema of lower-case letters, digits and _, 63 at most";case"\
workspace":return value.length<=200?void 0:"must name a workspace of at most 200 characters";case"password_file":return value.startsWith("/")?void 0:"must name \
a password_file by its absolute path";case"connect_timeout":return/^[1-9]\d{0,2}$/.test(value)?void 0:"must have a connect_timeout of 1 to 999 s";case"sslmode":
return SSL_MODES.test(value)?void 0:"must have an sslmode of disable, prefer, require, verify-ca, verify-full or no-verify";default:return}}function pathProblem({
pathname}){let database=decodeURIComponent(pathname.slice(1));if(database.includes("/")||CONTROL.test(database))return"must end with the name of a database"}function hostOf(named2,parameters){
return named2?.startsWith("/")?(parameters.has("host")||parameters.set("host",named2),"localhost"):named2||"localhost"}var VariableName=string2().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),common={env:_default(array(VariableName),[]),allowWrites:_default(boolean2(),!1),concurrency:optional(
wholeNumber(1,64)),reviewMarker:_default(boolean2(),!1),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),18e5)},CodexSettings=strictObject({executor:literal("co\
dex"),...common,binary:_default(string2().check(_minLength(1)),"codex"),model:optional(string2().check(_minLength(1))),effort:optional(string2().check(_minLength(
1)))}),ClaudeRule=string2().check(_regex(/^[A-Za-z][^\n]*$/)),McpServer=strictObject({command:string2().check(_minLength(1)),args:_default(array(string2()),[]),
env:_default(record(VariableName,string2()),{})}),McpServerName=string2().check(_regex(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,40}$/)),ClaudeSettings=strictObject({executor:literal(
"claude"),...common,binary:_default(string2().check(_minLength(1)),"claude"),model:optional(string2().check(_minLength(1))),effort:optional(string2().check(_minLength(
1))),permissionMode:_default(_enum(["default","manual","acceptEdits","auto","dontAsk","plan","bypassPermissions"]),"acceptEdits"),allowedTools:_default(array(ClaudeRule),
[]),readTools:_default(array(ClaudeRule),[]),disallowedTools:_default(array(ClaudeRule),[]),mcpServers:_default(record(McpServerName,McpServer),{}),maxTurns:optional(
wholeNumber(1,1e4)),maxBudgetUsd:optional(number2().check(_positive())),appendSystemPrompt:optional(string2().check(_minLength(1)))}),CommandSettings=strictObject(
{executor:literal("command"),...common,command:array(string2()).check(_minLength(1))}),TRIGGER_PATH=/^\/v1\/workspace_agents\/[A-Za-z0-9_-]{1,128}\/trigger$/,LOOPBACK=new Set(
["127.0.0.1","localhost","[::1]"]);function triggerProblem(address,allowLoopback){let url=URL.canParse(address)?new URL(address):void 0;if(url===void 0)return"i\
s no URL";if(url.username!==""||url.password!=="")return"must not hold a user name";if(address.includes("?")||address.includes("#"))return'must end after "/trig\
ger"';if(!TRIGGER_PATH.test(url.pathname))return"must have the path /v1/workspace_agents/AGENT/trigger, as ChatGPT shows it";if(!(allowLoopback&&LOOPBACK.has(url.
hostname))&&(url.protocol!=="https:"||url.host!=="api.chatgpt.com"))return"must begin with https://api.chatgpt.com/"}var ChatgptSettings=strictObject({executor:literal(
"chatgpt"),...common,reviewMarker:_default(literal(!1),!1),concurrency:_default(wholeNumber(1,64),8),timeoutMs:_default(wholeNumber(1e3,168*3600*1e3),24*3600*1e3),
triggerUrl:string2().check(_maxLength(500)),tokenEnv:optional(VariableName),pollMs:_default(wholeNumber(50,36e5),15e3),gapMs:_default(wholeNumber(50,36e5),6e4),
allowLoopback:_default(boolean2(),!1)}).check(context=>{let{triggerUrl,allowLoopback}=context.value,problem=triggerProblem(triggerUrl,allowLoopback);if(problem===
void 0)return;let message2=`triggerUrl ${problem}`;context.issues.push({code:"custom",message:message2,input:triggerUrl,path:["triggerUrl"]})}),AgentSettings=discriminatedUnion(
"executor",[CodexSettings,ClaudeSettings,CommandSettings,ChatgptSettings]);var TunnelSettings=strictObject({command:optional(array(string2()).check(_minLength(1))),env:_default(array(VariableName),[]),addressMs:_default(wholeNumber(100,
6e5),3e4)}),AbsolutePath=string2().check(_regex(/^\//,"must be an absolute path"),_maxLength(4096)),StoreText=string2().check(context=>{let message2=storeTextProblem(
context.value,{mayHoldPassword:!1});message2!==void 0&&context.issues.push({code:"custom",message:message2,input:""})}),RemoteKinds=array(_enum(["clients","toke\
ns"])),Configuration=strictObject({agents:_default(record(AgentId,AgentSettings),{}),trustedWorkspaces:_default(array(AbsolutePath),[]),tunnel:optional(TunnelSettings),
store:optional(StoreText),workspaces:_default(record(AbsolutePath,strictObject({store:optional(StoreText)})),{}),reviewWritesFrom:_default(RemoteKinds,["clients"]),
readOnlyFrom:_default(RemoteKinds,[])});var BUILT_IN_AGENTS={codex:CodexSettings.parse({executor:"codex"}),claude:ClaudeSettings.parse({executor:"claude"})};import{readFileSync as readFileSync2,readlinkSync}from"node:fs";import{hostname}from"node:os";import{readdirSync,readFileSync}from"node:fs";var procTable={one:procRow,all:()=>readdirSync("/proc").flatMap(name=>/^\d+$/.test(name)?procRow(Number(name))??[]:[]),environment:pid=>readOf(pid,"environ")},psTable={
one:psRow,all:()=>ps(["-A"]),environment:()=>{}},processTable=process.platform==="linux"?procTable:psTable;function procRow(pid){let text3=readOf(pid,"stat");if(text3===
void 0)return;let fields=text3.slice(text3.lastIndexOf(")")+2).split(" "),[state,parent,group,session]=fields,start2=fields[19];if(!(state===void 0||start2===void 0))
return{pid,parent:Number(parent),group:Number(group),session:Number(session),start:start2,isDead:state==="Z"||state==="X",isStopped:state==="T"||state==="t"}}function readOf(pid,file){
try{return readFileSync(`/proc/${pid}/${file}`,"latin1")}catch(error){let code=systemCode(error);if(code==="ENOENT"||code==="ESRCH"||code==="EACCES"||code==="EP\
ERM")return;throw error}}function psRow(pid){try{return ps(["-p",String(pid)])[0]}catch(error){if(systemCode(error)===void 0)throw error;return}}function ps(selection){
let{spawnSync:spawnSync2}=process.getBuiltinModule("node:child_process"),done=spawnSync2("ps",[...selection,"-o","pid=,ppid=,pgid=,sess=,stat=,lstart="],{encoding:"\
utf8",env:{PATH:"/usr/bin:/bin:/usr/sbin:/sbin",LC_ALL:"C",TZ:"UTC0"},maxBuffer:64*1024*1024});if(done.error!==void 0)throw done.error;return done.stdout.split(
`
`).flatMap(parsePsLine)}function parsePsLine(line){let match=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line);if(match===null)return[];let[,pid,
parent,group,session,state,start2]=match;return[{pid:Number(pid),parent:Number(parent),group:Number(group),session:Number(session),start:start2??"",isDead:state?.
startsWith("Z")===!0,isStopped:state?.startsWith("T")===!0}]}var boot,own2,namespace,machine,host;function bootId(){return boot??=process.platform==="linux"?linuxBootId():sysctl("kern.bootsessionuuid"),boot}function hostId(){
return machine??={id:process.platform==="linux"?linuxHostId():void 0},machine.id}var hostName=hostname;function hostHere(){return host??=hostOf2(),host}function hostOf2(){
let id=hostId(),{hash:hash4}=process.getBuiltinModule("node:crypto"),start2=id===void 0?`${bootId()} ${ownNamespace()??""}`:"",parts=[id??"",start2,hostName()];
return hash4("sha256",JSON.stringify(parts)).slice(0,16)}function otherHost(identity3){if(!(sharesClock(identity3)||!isOtherHost(identity3.host)))return identity3.
host_name??identity3.host}function processNamespace(){if(process.platform==="linux")return["pid","time"].flatMap(kind=>namespaceLink(kind)??[]).join(" ")||void 0}
function processStart(pid){return processTable.one(pid)?.start}function identify(pid){let start2=processStart(pid);return start2===void 0?void 0:identityOf(pid,
start2)}function ownIdentity(){if(own2??=identify(process.pid),own2===void 0)throw new Error("Cannot identify this process: the process table does not list it.");
return own2}function ownWorker(id){return{...ownIdentity(),id,host_name:hostName()}}function liveness(identity3){if(identity3.boot_id!==bootId())return isOtherHost(
identity3.host)?"unknown":"dead";if(identity3.pid_ns!==ownNamespace())return"unknown";if(process.platform!=="linux"&&!exists(identity3.pid))return"dead";let row=processTable.
one(identity3.pid);return row===void 0?exists(identity3.pid)?"unknown":"dead":row.start===identity3.start&&!row.isDead?"alive":"dead"}function readiness({pid,start:start2}){
let row=process.platform==="linux"?processTable.one(pid):void 0;return row===void 0?exists(pid)?"unknown":"dead":row.start!==start2||row.isDead?"dead":row.isStopped?
"stopped":"alive"}function isGone(identity3,silentMs=0){let seen=liveness(identity3);return seen==="dead"||seen==="unknown"&&silentMs>SILENT_MS}var BEAT_MS=15e3,
SILENT_MS=3*BEAT_MS;function sharesClock(identity3){return identity3.boot_id===bootId()&&identity3.pid_ns===ownNamespace()}function isOtherHost(name){return name!==
void 0&&name!==hostHere()}function monotonicMs(){return Number(process.hrtime.bigint()/1000000n)}function identityOf(pid,start2){let pidNamespace=ownNamespace();
return{pid,start:start2,boot_id:bootId(),...pidNamespace===void 0?{}:{pid_ns:pidNamespace},host:hostHere()}}function ownNamespace(){return namespace??={name:processNamespace()},
namespace.name}function exists(pid){try{return process.kill(pid,0)}catch(error){if(systemCode(error)==="ESRCH")return!1;if(systemCode(error)==="EPERM")return!0;
throw error}}function linuxBootId(){return readFileSync2("/proc/sys/kernel/random/boot_id","latin1").trim()}function linuxHostId(){let id=readIfAny("/etc/machin\
e-id")??readIfAny("/var/lib/dbus/machine-id");if(id===void 0||!/^[0-9a-f]{32}$/.test(id))return;let{hash:hash4}=process.getBuiltinModule("node:crypto");return hash4(
"sha256",`durable-relay ${id}`).slice(0,16)}function readIfAny(path6){try{return readFileSync2(path6,"latin1").trim()}catch(error){if(systemCode(error)===void 0)
throw error;return}}function namespaceLink(kind){try{return readlinkSync(`/proc/self/ns/${kind}`)}catch(error){if(systemCode(error)==="ENOENT"||systemCode(error)===
"EACCES")return;throw error}}function sysctl(name){let{execFileSync}=process.getBuiltinModule("node:child_process");return execFileSync("sysctl",["-n",name],{encoding:"\
utf8",env:{PATH:"/usr/sbin:/sbin:/usr/bin:/bin"}}).trim()}import{closeSync as closeSync2,existsSync as existsSync2}from"node:fs";import{setTimeout as delay2}from"node:timers/promises";var BUSY=new Set(["EAGAIN","EMFILE","ENFILE","ENOMEM","ETXTBSY","ENOBUFS"]),DISK=new Set(["ENOSPC","EDQUOT","EROFS","EIO","ENXIO","ESTALE"]),NO_PROGRAM=new Set(
["EACCES","EPERM","ENOEXEC","EISDIR","ENOTDIR","ELOOP"]);function faultOfCall(code){if(code!==void 0)return BUSY.has(code)?"machine_busy":DISK.has(code)?"disk_u\
nusable":void 0}function faultOfStart(code,{isFolderThere}){return isFolderThere?code==="ENOENT"||NO_PROGRAM.has(code??"")?"program_missing":faultOfCall(code):"\
workspace_away"}import*as fs from"node:fs";import{join}from"node:path";var LIFELINE_FD=10,MKFIFO_MS=5e3,NO_LIFELINES={hasTurns:()=>!1,removeOld:()=>{}};function createLifelines(location){let directory=join(location,"lifelines"),pathOf3=workerId=>join(
directory,encodeURIComponent(workerId));return{of:(workerId,log2)=>createLifeline(pathOf3(workerId),log2),hasTurns(worker){return worker.boot_id!==bootId()||liveness(
worker)!=="unknown"?!1:isHeld(pathOf3(worker.id))},removeOld(listed){let kept=new Set([...listed].map(pathOf3));for(let name of namesIn(directory)){let path6=join(
directory,name);kept.has(path6)||removeUnheld(path6)}}}}function createLifeline(path6,log2){let making,isRefused=!1;return{async ready(){if(!(isRefused||processNamespace()===
void 0))return making===void 0&&fs.existsSync(path6)?path6:(making??=make(path6).then(refusal4=>(making=void 0,refusal4===void 0?!0:(isRefused=!0,log2(`cannot m\
ake "${path6}" (${refusal4}): workers in other containers cannot see whether a turn of this one still runs`),!1))),await making?path6:void 0)},remove:()=>removeUnheld(
path6)}}function holdLifeline(path6){if(path6!==void 0)return open(path6,fs.constants.O_RDONLY)}function isHeld(path6){let fd=open(path6,fs.constants.O_WRONLY);
if(fd===void 0)return!1;try{return fs.fstatSync(fd).isFIFO()}finally{fs.closeSync(fd)}}function open(path6,mode){try{return fs.openSync(path6,mode|fs.constants.
O_NONBLOCK|fs.constants.O_NOFOLLOW)}catch(error){if(systemCode(error)===void 0)throw error;return}}function removeUnheld(path6){if(!isHeld(path6))try{fs.unlinkSync(
path6)}catch(error){if(systemCode(error)===void 0)throw error}}function namesIn(directory){try{return fs.readdirSync(directory)}catch(error){if(systemCode(error)===
void 0)throw error;return[]}}async function make(path6){try{fs.mkdirSync(join(path6,".."),{recursive:!0,mode:448})}catch(error){if(systemCode(error)===void 0)throw error;
return String(systemCode(error))}let{execFile}=process.getBuiltinModule("node:child_process"),how={env:{PATH:"/usr/bin:/bin",LC_ALL:"C"},timeout:MKFIFO_MS};return new Promise(
resolve6=>{execFile("mkfifo",["-m","600","--",path6],how,(error,_,stderr)=>{let isMade=error===null||fs.existsSync(path6);resolve6(isMade?void 0:stderr.trim()||
error.message)})})}import{StringDecoder}from"node:string_decoder";var LINE_FEED=10;function createLines(limit,give){let line=createHead(limit),isOpen=!1,finish=()=>{let{output,isOutputCut}=line.
result();line=createHead(limit),isOpen=!1,give({text:output,isCut:isOutputCut})};return{add(chunk){let from=0;for(;;){let to=chunk.indexOf(LINE_FEED,from);if(to===
-1)break;line.add(chunk.subarray(from,to)),finish(),from=to+1}from!==chunk.length&&(line.add(chunk.subarray(from)),isOpen=!0)},end(){isOpen&&finish()}}}function createHead(limit){
let chunks=[],kept=0,isOutputCut=!1;return{add(chunk){let part=chunk.subarray(0,limit-kept);part.length<chunk.length&&(isOutputCut=!0),part.length!==0&&(chunks.
push(part),kept+=part.length)},result(){let bytes=Buffer.concat(chunks);return{output:isOutputCut?new StringDecoder("utf8").write(bytes):bytes.toString("utf8"),
isOutputCut}}}}function createTail(limit){let bytes=Buffer.alloc(0),isCut=!1;return{add(chunk){bytes=Buffer.concat([bytes,chunk.subarray(-limit)]),(bytes.length>
limit||chunk.length>limit)&&(isCut=!0),bytes=bytes.subarray(-limit)},text(){let from=isCut?bytes.findIndex(byte=>!isContinuation(byte)):0;return bytes.subarray(
Math.max(0,from)).toString("utf8")}}}function isContinuation(byte){return(byte&192)===128}import{setTimeout as delay}from"node:timers/promises";var VANISH_MS=2e3;function turnMarker(jobId,token3){return{name:"RELAY_TURN",value:`${jobId}.${token3}`}}function treeOf(tree){let fresh=tree.hasJustEnded===!0?
tree.processes:[];return collect(tree.processes,{fresh,marker:tree.marker})}async function killTree(options){let{graceMs,...tree}=options,hunt=openHunt(tree),graceEnds=monotonicMs()+
graceMs;for(;hunt.scan()>0&&monotonicMs()<graceEnds;)hunt.signal("SIGTERM"),await hunt.wait(graceEnds);let vanishEnds=monotonicMs()+VANISH_MS;for(;hunt.scan()>0&&
monotonicMs()<vanishEnds;)hunt.signal("SIGKILL"),await hunt.wait(Math.min(vanishEnds,monotonicMs()+200));return hunt.result()}function openHunt(tree){let known=new Map,
signalled=new Set,living=()=>[...known.values()].filter(identity3=>liveness(identity3)==="alive");return{scan(){let found=[...known.values()],evidence={fresh:tree.
hasJustEnded===!0?[...tree.processes,...found]:found,marker:tree.marker};for(let identity3 of collect([...tree.processes,...found],evidence))known.set(nameOf(identity3),
identity3);return living().length},signal(signal){let reached=new Set(tree.processes.flatMap(root=>signalGroup(root,signal)));for(let identity3 of living()){let name=`${signal}\
 ${nameOf(identity3)}`;signalled.has(name)||(signalled.add(name),reached.has(identity3.pid)||send(identity3.pid,signal))}},async wait(endsAt){for(let pause6=2;living().
length>0&&monotonicMs()<endsAt;pause6*=2)await delay(Math.max(1,Math.min(pause6,100,endsAt-monotonicMs())))},result(){let left2=living().map(identity3=>identity3.
pid);return{killed:known.size-left2.length,left:left2}}};function signalGroup(root,signal){let name=`${signal} group ${nameOf(root)}`;if(signalled.has(name)||liveness(
root)!=="alive")return[];if(processTable.one(root.pid)?.group!==root.pid)return[];signalled.add(name);let members2=living().filter(({pid})=>processTable.one(pid)?.
group===root.pid);return send(-root.pid,signal)?members2.map(({pid})=>pid):[]}}function nameOf(identity3){return`${identity3.pid} ${identity3.start}`}function send(pid,signal){
try{return process.kill(pid,signal)}catch(error){let code=systemCode(error);if(code==="ESRCH"||code==="EPERM")return!1;throw error}}function collect(roots,{fresh,
marker}){let rows3=new Map(processTable.all().map(row=>[row.pid,row])),living=roots.filter(identity3=>liveness(identity3)==="alive"),groups=new Set([...living,...fresh.
filter(root=>hasKeptPid(root,rows3))].map(pidOf)),found=new Set(living.map(pidOf));for(let row of rows3.values())(groups.has(row.group)||hasMarker(row,marker))&&
found.add(row.pid);addDescendants(found,rows3);for(let pid of pidsAbove(process.pid,rows3))found.delete(pid);return[...found].flatMap(pid=>{let row=rows3.get(pid);
return row===void 0||row.isDead?[]:[identityOf(pid,row.start)]})}function hasKeptPid(root,rows3){let row=rows3.get(root.pid);return row===void 0||row.start===root.
start}function pidOf(identity3){return identity3.pid}function hasMarker(row,marker){if(marker===void 0||row.isDead)return!1;let environment=processTable.environment(
row.pid),entry=Buffer.from(`${marker.name}=${marker.value}`).toString("latin1");return environment?.split("\0").includes(entry)===!0}function addDescendants(found,rows3){
let children=new Map;for(let row of rows3.values()){let siblings=children.get(row.parent);siblings===void 0?children.set(row.parent,[row]):siblings.push(row)}for(let pid of found)
for(let row of children.get(pid)??[])found.add(row.pid)}function pidsAbove(pid,rows3){let above=new Set;for(let at=pid;at>0&&!above.has(at);at=rows3.get(at)?.parent??
0)above.add(at);return above}var UNUSED=Array.from({length:LIFELINE_FD-3},()=>"ignore"),GRACE_MS=5e3,LINE_BYTES=1024*1024,STDERR_BYTES=8*1024,SETTLE_MS=1e3;async function runProgram(program2){
let head=createHead(program2.maxOutputBytes??0),stderr=createTail(STDERR_BYTES),ended3=(end2,exit2,left3)=>({end:end2,...exit2,...head.result(),stderrTail:stderr.
text(),left:left3}),unknown2={exitCode:void 0,signal:void 0};if(program2.signal.aborted)return ended3("aborted",unknown2,[]);let child=await start(program2);if("\
end"in child)return child;let reader=guarded(),linesFor=give=>createLines(program2.maxLineBytes??LINE_BYTES,give===void 0?()=>{}:reader.of(give)),lines=linesFor(
program2.onLine),errorLines=linesFor(program2.onErrorLine),drained=Promise.all([drain(child.stdout,chunk=>{head.add(chunk),lines.add(chunk)}),drain(child.stderr,
chunk=>{stderr.add(chunk),errorLines.add(chunk)})]),graceMs=program2.graceMs??GRACE_MS,tree={processes:child.processes,marker:program2.marker},stop=await exitOrStop(
child.exited,{signal:AbortSignal.any([program2.signal,reader.failed]),timeoutMs:program2.timeoutMs});stop!==void 0&&await killTree({...tree,graceMs});let exit=await within(
SETTLE_MS,child.exited)??unknown2,{left:left2}=await killTree({...tree,hasJustEnded:!0,graceMs});for(let pid of left2){let identity3=identify(pid);identity3!==void 0&&
program2.onSpawn?.(identity3)}await within(SETTLE_MS,drained);for(let stream of[child.stdout,child.stderr])stream.destroy();return lines.end(),errorLines.end(),
reader.rethrow(),ended3(stop??"exited",exit,left2)}function guarded(){let failed4=new AbortController,fault;return{failed:failed4.signal,of:give=>line=>{if(fault===
void 0)try{give(line)}catch(error){fault={error},failed4.abort()}},rethrow(){if(fault!==void 0)throw fault.error}}}async function start(program2){let{execa:execa2}=await Promise.resolve().then(()=>(init_execa(),execa_exports)),
lifeline=holdLifeline(program2.lifeline),child=execa2(program2.command,program2.args,{cwd:program2.cwd,env:program2.env,extendEnv:!1,detached:!0,reject:!1,buffer:!1,
stdio:["pipe","pipe","pipe",...lifeline===void 0?[]:[...UNUSED,lifeline]]});if(lifeline!==void 0&&closeSync2(lifeline),child.pid===void 0){let{code,originalMessage,
shortMessage}=await child,isFolderThere=existsSync2(program2.cwd),isNotFound=code==="ENOENT"&&isFolderThere,fault=faultOfStart(code,{isFolderThere});return{end:"\
not_started",isNotFound,fault,message:originalMessage??shortMessage??""}}let identity3=identify(child.pid),exited=new Promise(resolve6=>{child.once("exit",(exitCode,signal)=>{
resolve6({exitCode:exitCode??void 0,signal:signal??void 0})})});return child.stdin.on("error",()=>{}),program2.keepsInputOpen===!0?child.stdin.write(program2.input):
child.stdin.end(program2.input),identity3!==void 0&&program2.onSpawn?.(identity3),{processes:identity3===void 0?[]:[identity3],stdout:child.stdout,stderr:child.
stderr,exited}}function drain(stream,add){return new Promise(resolve6=>{stream.on("data",add),stream.on("error",()=>resolve6()),stream.on("close",resolve6)})}function exitOrStop(exited,program2){
return new Promise(resolve6=>{let abort=()=>settle("aborted"),{timeoutMs}=program2,timer=timeoutMs===void 0?void 0:setTimeout(()=>settle("timed_out"),timeoutMs),
settle=stop=>{clearTimeout(timer),program2.signal.removeEventListener("abort",abort),resolve6(stop)};program2.signal.addEventListener("abort",abort),program2.signal.
aborted&&abort(),exited.then(()=>settle(void 0))})}var SLICES=20;async function within(milliseconds,promise){let late=Symbol("late");for(let slice=0;slice<SLICES;slice+=
1){let timer=new AbortController,pause6=delay2(milliseconds/SLICES,late,{signal:timer.signal}).catch(()=>late),first=await Promise.race([promise,pause6]);if(timer.
abort(),typeof first!="symbol")return first}}import{Worker}from"node:worker_threads";function isDeeper(value,levels){let level=isNested(value)?[value]:[];for(let depth=1;level.length>0;depth+=1){if(depth>levels)return!0;let next=[];for(let item of level)
for(let member of Object.values(item))isNested(member)&&next.push(member);level=next}return!1}function problemOfJson(value,levels=64){if(isDeeper(value,levels))
return`it is nested deeper than ${levels} levels`;let open4=[value];for(;open4.length>0;){let item=open4.pop();if(typeof item=="number"&&!Number.isFinite(item))
return"it holds a number out of range";if(isNested(item)){if(Object.hasOwn(item,"__proto__"))return'it has a member named "__proto__"';for(let member of Object.
values(item))open4.push(member)}}}function isNested(value){return typeof value=="object"&&value!==null}var MAX_BYTES=256*1024,MAX_PATTERN_LENGTH=4096,TYPES=new Set(["null","boolean","object","array","number","integer","string"]),DATA=new Set(["const","enum","defa\
ult","examples"]);function problemOfSchema(schema){let problem=problemOfJson(schema);if(problem!==void 0)return problem;let bytes=Buffer.byteLength(JSON.stringify(
schema));if(bytes>MAX_BYTES)return`it has ${bytes} bytes; the limit is ${MAX_BYTES}`;let hasId=holdsKey(schema,"$id"),open4=[schema];for(;open4.length>0;){let item=open4.
pop();if(!(typeof item!="object"||item===null))for(let[key,value]of Object.entries(item)){let found=Array.isArray(item)?void 0:problemOfMember(key,value,hasId);
if(found!==void 0)return found;(!DATA.has(key)||Array.isArray(item))&&open4.push(value)}}}function problemOfMember(key,value,hasId){switch(key){case"$async":return'\
"$async" is not part of JSON Schema; remove it';case"$ref":case"$dynamicRef":case"$recursiveRef":return typeof value=="string"?problemOfReference(value,hasId):void 0;case"\
pattern":return typeof value=="string"?problemOfPattern(value):void 0;case"patternProperties":return Object.keys(value??{}).map(problemOfPattern).find(found=>found!==
void 0);case"type":return problemOfType(value);default:return}}function problemOfReference(reference,hasId){let name=JSON.stringify(reference.slice(0,100));if(!reference.
startsWith("#")&&!hasId)return`the reference ${name} points outside the schema`;let inherited=partsOf(reference).find(part=>part in Object.prototype);return inherited===
void 0?void 0:`the reference ${name} contains "${inherited}", which every object inherits; rename that member`}function partsOf(reference){try{return decodeURIComponent(
reference).split(/[/#]/)}catch{return[]}}function problemOfPattern(pattern){let name=JSON.stringify(pattern.slice(0,100));if(pattern.length>MAX_PATTERN_LENGTH)return`\
the pattern ${name}\u2026 has ${pattern.length} characters; the limit is ${MAX_PATTERN_LENGTH}`;try{RegExp(pattern,"u");return}catch(error){if(error instanceof SyntaxError)
return`the pattern ${name} is not a regular expression`;throw error}}function problemOfType(value){let unknown2=(Array.isArray(value)?value:[value]).filter(name=>typeof name==
"string").find(name=>!TYPES.has(name));return unknown2===void 0?void 0:`${JSON.stringify(unknown2.slice(0,100))} is not a JSON Schema type`}function holdsKey(schema,name){
let open4=[schema];for(;open4.length>0;){let item=open4.pop();if(!(typeof item!="object"||item===null)){if(Object.hasOwn(item,name))return!0;for(let value of Object.
values(item))open4.push(value)}}return!1}var program={entry:'"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOw\
nPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){tr\
y{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __copyProps=(to,from,except,desc)=>{if(f\
rom&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>f\
rom[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoO\
f(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var require_code=__commonJS({"node_m\
odules/ajv/dist/compile/codegen/code.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.regexpCode=exports2.getEsmExpor\
tName=exports2.getProperty=exports2.safeStringify=exports2.stringify=exports2.strConcat=exports2.addCodeArg=exports2.str=exports2._=exports2.nil=exports2._Code=\
exports2.Name=exports2.IDENTIFIER=exports2._CodeOrName=void 0;var _CodeOrName=class{};exports2._CodeOrName=_CodeOrName;exports2.IDENTIFIER=/^[a-z$_][a-z$_0-9]*$\
/i;var Name=class extends _CodeOrName{constructor(s){if(super(),!exports2.IDENTIFIER.test(s))throw new Error("CodeGen: name must be a valid identifier");this.st\
r=s}toString(){return this.str}emptyStr(){return!1}get names(){return{[this.str]:1}}};exports2.Name=Name;var _Code=class extends _CodeOrName{constructor(code){s\
uper(),this._items=typeof code=="string"?[code]:code}toString(){return this.str}emptyStr(){if(this._items.length>1)return!1;let item=this._items[0];return item=\
==""||item===\'""\'}get str(){var _a;return(_a=this._str)!==null&&_a!==void 0?_a:this._str=this._items.reduce((s,c)=>`${s}${c}`,"")}get names(){var _a;return(_a=t\
his._names)!==null&&_a!==void 0?_a:this._names=this._items.reduce((names,c)=>(c instanceof Name&&(names[c.str]=(names[c.str]||0)+1),names),{})}};exports2._Code=\
_Code;exports2.nil=new _Code("");function _(strs,...args){let code=[strs[0]],i=0;for(;i<args.length;)addCodeArg(code,args[i]),code.push(strs[++i]);return new _C\
ode(code)}exports2._=_;var plus=new _Code("+");function str(strs,...args){let expr=[safeStringify(strs[0])],i=0;for(;i<args.length;)expr.push(plus),addCodeArg(e\
xpr,args[i]),expr.push(plus,safeStringify(strs[++i]));return optimize(expr),new _Code(expr)}exports2.str=str;function addCodeArg(code,arg){arg instanceof _Code?\
code.push(...arg._items):arg instanceof Name?code.push(arg):code.push(interpolate(arg))}exports2.addCodeArg=addCodeArg;function optimize(expr){let i=1;for(;i<ex\
pr.length-1;){if(expr[i]===plus){let res=mergeExprItems(expr[i-1],expr[i+1]);if(res!==void 0){expr.splice(i-1,3,res);continue}expr[i++]="+"}i++}}function mergeE\
xprItems(a,b){if(b===\'""\')return a;if(a===\'""\')return b;if(typeof a=="string")return b instanceof Name||a[a.length-1]!==\'"\'?void 0:typeof b!="string"?`${a.slice\
(0,-1)}${b}"`:b[0]===\'"\'?a.slice(0,-1)+b.slice(1):void 0;if(typeof b=="string"&&b[0]===\'"\'&&!(a instanceof Name))return`"${a}${b.slice(1)}`}function strConcat(c\
1,c2){return c2.emptyStr()?c1:c1.emptyStr()?c2:str`${c1}${c2}`}exports2.strConcat=strConcat;function interpolate(x){return typeof x=="number"||typeof x=="boolea\
n"||x===null?x:safeStringify(Array.isArray(x)?x.join(","):x)}function stringify(x){return new _Code(safeStringify(x))}exports2.stringify=stringify;function safe\
Stringify(x){return JSON.stringify(x).replace(/\\u2028/g,"\\\\u2028").replace(/\\u2029/g,"\\\\u2029")}exports2.safeStringify=safeStringify;function getProperty(key){r\
eturn typeof key=="string"&&exports2.IDENTIFIER.test(key)?new _Code(`.${key}`):_`[${key}]`}exports2.getProperty=getProperty;function getEsmExportName(key){if(ty\
peof key=="string"&&exports2.IDENTIFIER.test(key))return new _Code(`${key}`);throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mappin\
g`)}exports2.getEsmExportName=getEsmExportName;function regexpCode(rx){return new _Code(rx.toString())}exports2.regexpCode=regexpCode}});var require_scope=__com\
monJS({"node_modules/ajv/dist/compile/codegen/scope.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.ValueScope=expor\
ts2.ValueScopeName=exports2.Scope=exports2.varKinds=exports2.UsedValueState=void 0;var code_1=require_code(),ValueError=class extends Error{constructor(name){su\
per(`CodeGen: "code" for ${name} not defined`),this.value=name.value}},UsedValueState;(function(UsedValueState2){UsedValueState2[UsedValueState2.Started=0]="Sta\
rted",UsedValueState2[UsedValueState2.Completed=1]="Completed"})(UsedValueState||(exports2.UsedValueState=UsedValueState={}));exports2.varKinds={const:new code_\
1.Name("const"),let:new code_1.Name("let"),var:new code_1.Name("var")};var Scope=class{constructor({prefixes,parent}={}){this._names={},this._prefixes=prefixes,\
this._parent=parent}toName(nameOrPrefix){return nameOrPrefix instanceof code_1.Name?nameOrPrefix:this.name(nameOrPrefix)}name(prefix){return new code_1.Name(thi\
s._newName(prefix))}_newName(prefix){let ng=this._names[prefix]||this._nameGroup(prefix);return`${prefix}${ng.index++}`}_nameGroup(prefix){var _a,_b;if(!((_b=(_\
a=this._parent)===null||_a===void 0?void 0:_a._prefixes)===null||_b===void 0)&&_b.has(prefix)||this._prefixes&&!this._prefixes.has(prefix))throw new Error(`Code\
Gen: prefix "${prefix}" is not allowed in this scope`);return this._names[prefix]={prefix,index:0}}};exports2.Scope=Scope;var ValueScopeName=class extends code_\
1.Name{constructor(prefix,nameStr){super(nameStr),this.prefix=prefix}setValue(value,{property,itemIndex}){this.value=value,this.scopePath=(0,code_1._)`.${new co\
de_1.Name(property)}[${itemIndex}]`}};exports2.ValueScopeName=ValueScopeName;var line=(0,code_1._)`\\n`,ValueScope=class extends Scope{constructor(opts){super(op\
ts),this._values={},this._scope=opts.scope,this.opts={...opts,_n:opts.lines?line:code_1.nil}}get(){return this._scope}name(prefix){return new ValueScopeName(pre\
fix,this._newName(prefix))}value(nameOrPrefix,value){var _a;if(value.ref===void 0)throw new Error("CodeGen: ref must be passed in value");let name=this.toName(n\
ameOrPrefix),{prefix}=name,valueKey=(_a=value.key)!==null&&_a!==void 0?_a:value.ref,vs=this._values[prefix];if(vs){let _name=vs.get(valueKey);if(_name)return _n\
ame}else vs=this._values[prefix]=new Map;vs.set(valueKey,name);let s=this._scope[prefix]||(this._scope[prefix]=[]),itemIndex=s.length;return s[itemIndex]=value.\
ref,name.setValue(value,{property:prefix,itemIndex}),name}getValue(prefix,keyOrRef){let vs=this._values[prefix];if(vs)return vs.get(keyOrRef)}scopeRefs(scopeNam\
e,values=this._values){return this._reduceValues(values,name=>{if(name.scopePath===void 0)throw new Error(`CodeGen: name "${name}" has no value`);return(0,code_\
1._)`${scopeName}${name.scopePath}`})}scopeCode(values=this._values,usedValues,getCode){return this._reduceValues(values,name=>{if(name.value===void 0)throw new\
 Error(`CodeGen: name "${name}" has no value`);return name.value.code},usedValues,getCode)}_reduceValues(values,valueCode,usedValues={},getCode){let code=code_1\
.nil;for(let prefix in values){let vs=values[prefix];if(!vs)continue;let nameSet=usedValues[prefix]=usedValues[prefix]||new Map;vs.forEach(name=>{if(nameSet.has\
(name))return;nameSet.set(name,UsedValueState.Started);let c=valueCode(name);if(c){let def=this.opts.es5?exports2.varKinds.var:exports2.varKinds.const;code=(0,c\
ode_1._)`${code}${def} ${name} = ${c};${this.opts._n}`}else if(c=getCode?.(name))code=(0,code_1._)`${code}${c}${this.opts._n}`;else throw new ValueError(name);n\
ameSet.set(name,UsedValueState.Completed)})}return code}};exports2.ValueScope=ValueScope}});var require_codegen=__commonJS({"node_modules/ajv/dist/compile/codeg\
en/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.or=exports2.and=exports2.not=exports2.CodeGen=exports2.oper\
ators=exports2.varKinds=exports2.ValueScopeName=exports2.ValueScope=exports2.Scope=exports2.Name=exports2.regexpCode=exports2.stringify=exports2.getProperty=exp\
orts2.nil=exports2.strConcat=exports2.str=exports2._=void 0;var code_1=require_code(),scope_1=require_scope(),code_2=require_code();Object.defineProperty(export\
s2,"_",{enumerable:!0,get:function(){return code_2._}});Object.defineProperty(exports2,"str",{enumerable:!0,get:function(){return code_2.str}});Object.definePro\
perty(exports2,"strConcat",{enumerable:!0,get:function(){return code_2.strConcat}});Object.defineProperty(exports2,"nil",{enumerable:!0,get:function(){return co\
de_2.nil}});Object.defineProperty(exports2,"getProperty",{enumerable:!0,get:function(){return code_2.getProperty}});Object.defineProperty(exports2,"stringify",{\
enumerable:!0,get:function(){return code_2.stringify}});Object.defineProperty(exports2,"regexpCode",{enumerable:!0,get:function(){return code_2.regexpCode}});Ob\
ject.defineProperty(exports2,"Name",{enumerable:!0,get:function(){return code_2.Name}});var scope_2=require_scope();Object.defineProperty(exports2,"Scope",{enum\
erable:!0,get:function(){return scope_2.Scope}});Object.defineProperty(exports2,"ValueScope",{enumerable:!0,get:function(){return scope_2.ValueScope}});Object.d\
efineProperty(exports2,"ValueScopeName",{enumerable:!0,get:function(){return scope_2.ValueScopeName}});Object.defineProperty(exports2,"varKinds",{enumerable:!0,\
get:function(){return scope_2.varKinds}});exports2.operators={GT:new code_1._Code(">"),GTE:new code_1._Code(">="),LT:new code_1._Code("<"),LTE:new code_1._Code(\
"<="),EQ:new code_1._Code("==="),NEQ:new code_1._Code("!=="),NOT:new code_1._Code("!"),OR:new code_1._Code("||"),AND:new code_1._Code("&&"),ADD:new code_1._Code\
("+")};var Node=class{optimizeNodes(){return this}optimizeNames(_names,_constants){return this}},Def=class extends Node{constructor(varKind,name,rhs){super(),th\
is.varKind=varKind,this.name=name,this.rhs=rhs}render({es5,_n}){let varKind=es5?scope_1.varKinds.var:this.varKind,rhs=this.rhs===void 0?"":` = ${this.rhs}`;retu\
rn`${varKind} ${this.name}${rhs};`+_n}optimizeNames(names,constants){if(names[this.name.str])return this.rhs&&(this.rhs=optimizeExpr(this.rhs,names,constants)),\
this}get names(){return this.rhs instanceof code_1._CodeOrName?this.rhs.names:{}}},Assign=class extends Node{constructor(lhs,rhs,sideEffects){super(),this.lhs=l\
hs,this.rhs=rhs,this.sideEffects=sideEffects}render({_n}){return`${this.lhs} = ${this.rhs};`+_n}optimizeNames(names,constants){if(!(this.lhs instanceof code_1.N\
ame&&!names[this.lhs.str]&&!this.sideEffects))return this.rhs=optimizeExpr(this.rhs,names,constants),this}get names(){let names=this.lhs instanceof code_1.Name?\
{}:{...this.lhs.names};return addExprNames(names,this.rhs)}},AssignOp=class extends Assign{constructor(lhs,op,rhs,sideEffects){super(lhs,rhs,sideEffects),this.o\
p=op}render({_n}){return`${this.lhs} ${this.op}= ${this.rhs};`+_n}},Label=class extends Node{constructor(label){super(),this.label=label,this.names={}}render({_\
n}){return`${this.label}:`+_n}},Break=class extends Node{constructor(label){super(),this.label=label,this.names={}}render({_n}){return`break${this.label?` ${thi\
s.label}`:""};`+_n}},Throw=class extends Node{constructor(error){super(),this.error=error}render({_n}){return`throw ${this.error};`+_n}get names(){return this.e\
rror.names}},AnyCode=class extends Node{constructor(code){super(),this.code=code}render({_n}){return`${this.code};`+_n}optimizeNodes(){return`${this.code}`?this\
:void 0}optimizeNames(names,constants){return this.code=optimizeExpr(this.code,names,constants),this}get names(){return this.code instanceof code_1._CodeOrName?\
this.code.names:{}}},ParentNode=class extends Node{constructor(nodes=[]){super(),this.nodes=nodes}render(opts){return this.nodes.reduce((code,n)=>code+n.render(\
opts),"")}optimizeNodes(){let{nodes}=this,i=nodes.length;for(;i--;){let n=nodes[i].optimizeNodes();Array.isArray(n)?nodes.splice(i,1,...n):n?nodes[i]=n:nodes.sp\
lice(i,1)}return nodes.length>0?this:void 0}optimizeNames(names,constants){let{nodes}=this,i=nodes.length;for(;i--;){let n=nodes[i];n.optimizeNames(names,consta\
nts)||(subtractNames(names,n.names),nodes.splice(i,1))}return nodes.length>0?this:void 0}get names(){return this.nodes.reduce((names,n)=>addNames(names,n.names)\
,{})}},BlockNode=class extends ParentNode{render(opts){return"{"+opts._n+super.render(opts)+"}"+opts._n}},Root=class extends ParentNode{},Else=class extends Blo\
ckNode{};Else.kind="else";var If=class _If extends BlockNode{constructor(condition,nodes){super(nodes),this.condition=condition}render(opts){let code=`if(${this\
.condition})`+super.render(opts);return this.else&&(code+="else "+this.else.render(opts)),code}optimizeNodes(){super.optimizeNodes();let cond=this.condition;if(\
cond===!0)return this.nodes;let e=this.else;if(e){let ns=e.optimizeNodes();e=this.else=Array.isArray(ns)?new Else(ns):ns}if(e)return cond===!1?e instanceof _If?\
e:e.nodes:this.nodes.length?this:new _If(not(cond),e instanceof _If?[e]:e.nodes);if(!(cond===!1||!this.nodes.length))return this}optimizeNames(names,constants){\
var _a;if(this.else=(_a=this.else)===null||_a===void 0?void 0:_a.optimizeNames(names,constants),!!(super.optimizeNames(names,constants)||this.else))return this.\
condition=optimizeExpr(this.condition,names,constants),this}get names(){let names=super.names;return addExprNames(names,this.condition),this.else&&addNames(name\
s,this.else.names),names}};If.kind="if";var For=class extends BlockNode{};For.kind="for";var ForLoop=class extends For{constructor(iteration){super(),this.itera\
tion=iteration}render(opts){return`for(${this.iteration})`+super.render(opts)}optimizeNames(names,constants){if(super.optimizeNames(names,constants))return this\
.iteration=optimizeExpr(this.iteration,names,constants),this}get names(){return addNames(super.names,this.iteration.names)}},ForRange=class extends For{construc\
tor(varKind,name,from,to){super(),this.varKind=varKind,this.name=name,this.from=from,this.to=to}render(opts){let varKind=opts.es5?scope_1.varKinds.var:this.varK\
ind,{name,from,to}=this;return`for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)`+super.render(opts)}get names(){let names=addExprNames(super.names,this\
.from);return addExprNames(names,this.to)}},ForIter=class extends For{constructor(loop,varKind,name,iterable){super(),this.loop=loop,this.varKind=varKind,this.n\
ame=name,this.iterable=iterable}render(opts){return`for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})`+super.render(opts)}optimizeNames(names,cons\
tants){if(super.optimizeNames(names,constants))return this.iterable=optimizeExpr(this.iterable,names,constants),this}get names(){return addNames(super.names,thi\
s.iterable.names)}},Func=class extends BlockNode{constructor(name,args,async){super(),this.name=name,this.args=args,this.async=async}render(opts){return`${this.\
async?"async ":""}function ${this.name}(${this.args})`+super.render(opts)}};Func.kind="func";var Return=class extends ParentNode{render(opts){return"return "+su\
per.render(opts)}};Return.kind="return";var Try=class extends BlockNode{render(opts){let code="try"+super.render(opts);return this.catch&&(code+=this.catch.rend\
er(opts)),this.finally&&(code+=this.finally.render(opts)),code}optimizeNodes(){var _a,_b;return super.optimizeNodes(),(_a=this.catch)===null||_a===void 0||_a.op\
timizeNodes(),(_b=this.finally)===null||_b===void 0||_b.optimizeNodes(),this}optimizeNames(names,constants){var _a,_b;return super.optimizeNames(names,constants\
),(_a=this.catch)===null||_a===void 0||_a.optimizeNames(names,constants),(_b=this.finally)===null||_b===void 0||_b.optimizeNames(names,constants),this}get names\
(){let names=super.names;return this.catch&&addNames(names,this.catch.names),this.finally&&addNames(names,this.finally.names),names}},Catch=class extends BlockN\
ode{constructor(error){super(),this.error=error}render(opts){return`catch(${this.error})`+super.render(opts)}};Catch.kind="catch";var Finally=class extends Bloc\
kNode{render(opts){return"finally"+super.render(opts)}};Finally.kind="finally";var CodeGen=class{constructor(extScope,opts={}){this._values={},this._blockStarts\
=[],this._constants={},this.opts={...opts,_n:opts.lines?`\n`:""},this._extScope=extScope,this._scope=new scope_1.Scope({parent:extScope}),this._nodes=[new Root]}\
toString(){return this._root.render(this.opts)}name(prefix){return this._scope.name(prefix)}scopeName(prefix){return this._extScope.name(prefix)}scopeValue(pref\
ixOrName,value){let name=this._extScope.value(prefixOrName,value);return(this._values[name.prefix]||(this._values[name.prefix]=new Set)).add(name),name}getScope\
Value(prefix,keyOrRef){return this._extScope.getValue(prefix,keyOrRef)}scopeRefs(scopeName){return this._extScope.scopeRefs(scopeName,this._values)}scopeCode(){\
return this._extScope.scopeCode(this._values)}_def(varKind,nameOrPrefix,rhs,constant){let name=this._scope.toName(nameOrPrefix);return rhs!==void 0&&constant&&(\
this._constants[name.str]=rhs),this._leafNode(new Def(varKind,name,rhs)),name}const(nameOrPrefix,rhs,_constant){return this._def(scope_1.varKinds.const,nameOrPr\
efix,rhs,_constant)}let(nameOrPrefix,rhs,_constant){return this._def(scope_1.varKinds.let,nameOrPrefix,rhs,_constant)}var(nameOrPrefix,rhs,_constant){return thi\
s._def(scope_1.varKinds.var,nameOrPrefix,rhs,_constant)}assign(lhs,rhs,sideEffects){return this._leafNode(new Assign(lhs,rhs,sideEffects))}add(lhs,rhs){return t\
his._leafNode(new AssignOp(lhs,exports2.operators.ADD,rhs))}code(c){return typeof c=="function"?c():c!==code_1.nil&&this._leafNode(new AnyCode(c)),this}object(.\
..keyValues){let code=["{"];for(let[key,value]of keyValues)code.length>1&&code.push(","),code.push(key),(key!==value||this.opts.es5)&&(code.push(":"),(0,code_1.\
addCodeArg)(code,value));return code.push("}"),new code_1._Code(code)}if(condition,thenBody,elseBody){if(this._blockNode(new If(condition)),thenBody&&elseBody)t\
his.code(thenBody).else().code(elseBody).endIf();else if(thenBody)this.code(thenBody).endIf();else if(elseBody)throw new Error(\'CodeGen: "else" body without "th\
en" body\');return this}elseIf(condition){return this._elseNode(new If(condition))}else(){return this._elseNode(new Else)}endIf(){return this._endBlockNode(If,El\
se)}_for(node,forBody){return this._blockNode(node),forBody&&this.code(forBody).endFor(),this}for(iteration,forBody){return this._for(new ForLoop(iteration),for\
Body)}forRange(nameOrPrefix,from,to,forBody,varKind=this.opts.es5?scope_1.varKinds.var:scope_1.varKinds.let){let name=this._scope.toName(nameOrPrefix);return th\
is._for(new ForRange(varKind,name,from,to),()=>forBody(name))}forOf(nameOrPrefix,iterable,forBody,varKind=scope_1.varKinds.const){let name=this._scope.toName(na\
meOrPrefix);if(this.opts.es5){let arr=iterable instanceof code_1.Name?iterable:this.var("_arr",iterable);return this.forRange("_i",0,(0,code_1._)`${arr}.length`\
,i=>{this.var(name,(0,code_1._)`${arr}[${i}]`),forBody(name)})}return this._for(new ForIter("of",varKind,name,iterable),()=>forBody(name))}forIn(nameOrPrefix,ob\
j,forBody,varKind=this.opts.es5?scope_1.varKinds.var:scope_1.varKinds.const){if(this.opts.ownProperties)return this.forOf(nameOrPrefix,(0,code_1._)`Object.keys(\
${obj})`,forBody);let name=this._scope.toName(nameOrPrefix);return this._for(new ForIter("in",varKind,name,obj),()=>forBody(name))}endFor(){return this._endBloc\
kNode(For)}label(label){return this._leafNode(new Label(label))}break(label){return this._leafNode(new Break(label))}return(value){let node=new Return;if(this._\
blockNode(node),this.code(value),node.nodes.length!==1)throw new Error(\'CodeGen: "return" should have one node\');return this._endBlockNode(Return)}try(tryBody,c\
atchCode,finallyCode){if(!catchCode&&!finallyCode)throw new Error(\'CodeGen: "try" without "catch" and "finally"\');let node=new Try;if(this._blockNode(node),this\
.code(tryBody),catchCode){let error=this.name("e");this._currNode=node.catch=new Catch(error),catchCode(error)}return finallyCode&&(this._currNode=node.finally=\
new Finally,this.code(finallyCode)),this._endBlockNode(Catch,Finally)}throw(error){return this._leafNode(new Throw(error))}block(body,nodeCount){return this._bl\
ockStarts.push(this._nodes.length),body&&this.code(body).endBlock(nodeCount),this}endBlock(nodeCount){let len=this._blockStarts.pop();if(len===void 0)throw new \
Error("CodeGen: not in self-balancing block");let toClose=this._nodes.length-len;if(toClose<0||nodeCount!==void 0&&toClose!==nodeCount)throw new Error(`CodeGen:\
 wrong number of nodes: ${toClose} vs ${nodeCount} expected`);return this._nodes.length=len,this}func(name,args=code_1.nil,async,funcBody){return this._blockNod\
e(new Func(name,args,async)),funcBody&&this.code(funcBody).endFunc(),this}endFunc(){return this._endBlockNode(Func)}optimize(n=1){for(;n-- >0;)this._root.optimi\
zeNodes(),this._root.optimizeNames(this._root.names,this._constants)}_leafNode(node){return this._currNode.nodes.push(node),this}_blockNode(node){this._currNode\
.nodes.push(node),this._nodes.push(node)}_endBlockNode(N1,N2){let n=this._currNode;if(n instanceof N1||N2&&n instanceof N2)return this._nodes.pop(),this;throw n\
ew Error(`CodeGen: not in block "${N2?`${N1.kind}/${N2.kind}`:N1.kind}"`)}_elseNode(node){let n=this._currNode;if(!(n instanceof If))throw new Error(\'CodeGen: "\
else" without "if"\');return this._currNode=n.else=node,this}get _root(){return this._nodes[0]}get _currNode(){let ns=this._nodes;return ns[ns.length-1]}set _cur\
rNode(node){let ns=this._nodes;ns[ns.length-1]=node}};exports2.CodeGen=CodeGen;function addNames(names,from){for(let n in from)names[n]=(names[n]||0)+(from[n]||\
0);return names}function addExprNames(names,from){return from instanceof code_1._CodeOrName?addNames(names,from.names):names}function optimizeExpr(expr,names,co\
nstants){if(expr instanceof code_1.Name)return replaceName(expr);if(!canOptimize(expr))return expr;return new code_1._Code(expr._items.reduce((items,c)=>(c inst\
anceof code_1.Name&&(c=replaceName(c)),c instanceof code_1._Code?items.push(...c._items):items.push(c),items),[]));function replaceName(n){let c=constants[n.str\
];return c===void 0||names[n.str]!==1?n:(delete names[n.str],c)}function canOptimize(e){return e instanceof code_1._Code&&e._items.some(c=>c instanceof code_1.N\
ame&&names[c.str]===1&&constants[c.str]!==void 0)}}function subtractNames(names,from){for(let n in from)names[n]=(names[n]||0)-(from[n]||0)}function not(x){retu\
rn typeof x=="boolean"||typeof x=="number"||x===null?!x:(0,code_1._)`!${par(x)}`}exports2.not=not;var andCode=mappend(exports2.operators.AND);function and(...ar\
gs){return args.reduce(andCode)}exports2.and=and;var orCode=mappend(exports2.operators.OR);function or(...args){return args.reduce(orCode)}exports2.or=or;functi\
on mappend(op){return(x,y)=>x===code_1.nil?y:y===code_1.nil?x:(0,code_1._)`${par(x)} ${op} ${par(y)}`}function par(x){return x instanceof code_1.Name?x:(0,code_\
1._)`(${x})`}}});var require_util=__commonJS({"node_modules/ajv/dist/compile/util.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:\
!0});exports2.checkStrictMode=exports2.getErrorPath=exports2.Type=exports2.useFunc=exports2.setEvaluated=exports2.evaluatedPropsToName=exports2.mergeEvaluated=e\
xports2.eachItem=exports2.unescapeJsonPointer=exports2.escapeJsonPointer=exports2.escapeFragment=exports2.unescapeFragment=exports2.schemaRefOrVal=exports2.sche\
maHasRulesButRef=exports2.schemaHasRules=exports2.checkUnknownRules=exports2.alwaysValidSchema=exports2.toHash=void 0;var codegen_1=require_codegen(),code_1=req\
uire_code();function toHash(arr){let hash={};for(let item of arr)hash[item]=!0;return hash}exports2.toHash=toHash;function alwaysValidSchema(it,schema){return t\
ypeof schema=="boolean"?schema:Object.keys(schema).length===0?!0:(checkUnknownRules(it,schema),!schemaHasRules(schema,it.self.RULES.all))}exports2.alwaysValidSc\
hema=alwaysValidSchema;function checkUnknownRules(it,schema=it.schema){let{opts,self}=it;if(!opts.strictSchema||typeof schema=="boolean")return;let rules=self.R\
ULES.keywords;for(let key in schema)rules[key]||checkStrictMode(it,`unknown keyword: "${key}"`)}exports2.checkUnknownRules=checkUnknownRules;function schemaHasR\
ules(schema,rules){if(typeof schema=="boolean")return!schema;for(let key in schema)if(rules[key])return!0;return!1}exports2.schemaHasRules=schemaHasRules;functi\
on schemaHasRulesButRef(schema,RULES){if(typeof schema=="boolean")return!schema;for(let key in schema)if(key!=="$ref"&&RULES.all[key])return!0;return!1}exports2\
.schemaHasRulesButRef=schemaHasRulesButRef;function schemaRefOrVal({topSchemaRef,schemaPath},schema,keyword,$data){if(!$data){if(typeof schema=="number"||typeof\
 schema=="boolean")return schema;if(typeof schema=="string")return(0,codegen_1._)`${schema}`}return(0,codegen_1._)`${topSchemaRef}${schemaPath}${(0,codegen_1.ge\
tProperty)(keyword)}`}exports2.schemaRefOrVal=schemaRefOrVal;function unescapeFragment(str){return unescapeJsonPointer(decodeURIComponent(str))}exports2.unescap\
eFragment=unescapeFragment;function escapeFragment(str){return encodeURIComponent(escapeJsonPointer(str))}exports2.escapeFragment=escapeFragment;function escape\
JsonPointer(str){return typeof str=="number"?`${str}`:str.replace(/~/g,"~0").replace(/\\//g,"~1")}exports2.escapeJsonPointer=escapeJsonPointer;function unescapeJ\
sonPointer(str){return str.replace(/~1/g,"/").replace(/~0/g,"~")}exports2.unescapeJsonPointer=unescapeJsonPointer;function eachItem(xs,f){if(Array.isArray(xs))f\
or(let x of xs)f(x);else f(xs)}exports2.eachItem=eachItem;function makeMergeEvaluated({mergeNames,mergeToName,mergeValues,resultToName}){return(gen,from,to,toNa\
me)=>{let res=to===void 0?from:to instanceof codegen_1.Name?(from instanceof codegen_1.Name?mergeNames(gen,from,to):mergeToName(gen,from,to),to):from instanceof\
 codegen_1.Name?(mergeToName(gen,to,from),from):mergeValues(from,to);return toName===codegen_1.Name&&!(res instanceof codegen_1.Name)?resultToName(gen,res):res}\
}exports2.mergeEvaluated={props:makeMergeEvaluated({mergeNames:(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true && ${from} !== undefined`,()=>{gen.if((0,cod\
egen_1._)`${from} === true`,()=>gen.assign(to,!0),()=>gen.assign(to,(0,codegen_1._)`${to} || {}`).code((0,codegen_1._)`Object.assign(${to}, ${from})`))}),mergeT\
oName:(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true`,()=>{from===!0?gen.assign(to,!0):(gen.assign(to,(0,codegen_1._)`${to} || {}`),setEvaluated(gen,to,fr\
om))}),mergeValues:(from,to)=>from===!0?!0:{...from,...to},resultToName:evaluatedPropsToName}),items:makeMergeEvaluated({mergeNames:(gen,from,to)=>gen.if((0,cod\
egen_1._)`${to} !== true && ${from} !== undefined`,()=>gen.assign(to,(0,codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),mergeToName:\
(gen,from,to)=>gen.if((0,codegen_1._)`${to} !== true`,()=>gen.assign(to,from===!0?!0:(0,codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),mergeValues:(from,to)=\
>from===!0?!0:Math.max(from,to),resultToName:(gen,items)=>gen.var("items",items)})};function evaluatedPropsToName(gen,ps){if(ps===!0)return gen.var("props",!0);\
let props=gen.var("props",(0,codegen_1._)`{}`);return ps!==void 0&&setEvaluated(gen,props,ps),props}exports2.evaluatedPropsToName=evaluatedPropsToName;function \
setEvaluated(gen,props,ps){Object.keys(ps).forEach(p=>gen.assign((0,codegen_1._)`${props}${(0,codegen_1.getProperty)(p)}`,!0))}exports2.setEvaluated=setEvaluate\
d;var snippets={};function useFunc(gen,f){return gen.scopeValue("func",{ref:f,code:snippets[f.code]||(snippets[f.code]=new code_1._Code(f.code))})}exports2.useF\
unc=useFunc;var Type;(function(Type2){Type2[Type2.Num=0]="Num",Type2[Type2.Str=1]="Str"})(Type||(exports2.Type=Type={}));function getErrorPath(dataProp,dataProp\
Type,jsPropertySyntax){if(dataProp instanceof codegen_1.Name){let isNumber=dataPropType===Type.Num;return jsPropertySyntax?isNumber?(0,codegen_1._)`"[" + ${data\
Prop} + "]"`:(0,codegen_1._)`"[\'" + ${dataProp} + "\']"`:isNumber?(0,codegen_1._)`"/" + ${dataProp}`:(0,codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replac\
e(/\\\\//g, "~1")`}return jsPropertySyntax?(0,codegen_1.getProperty)(dataProp).toString():"/"+escapeJsonPointer(dataProp)}exports2.getErrorPath=getErrorPath;funct\
ion checkStrictMode(it,msg,mode=it.opts.strictSchema){if(mode){if(msg=`strict mode: ${msg}`,mode===!0)throw new Error(msg);it.self.logger.warn(msg)}}exports2.ch\
eckStrictMode=checkStrictMode}});var require_names=__commonJS({"node_modules/ajv/dist/compile/names.js"(exports2){"use strict";Object.defineProperty(exports2,"_\
_esModule",{value:!0});var codegen_1=require_codegen(),names={data:new codegen_1.Name("data"),valCxt:new codegen_1.Name("valCxt"),instancePath:new codegen_1.Nam\
e("instancePath"),parentData:new codegen_1.Name("parentData"),parentDataProperty:new codegen_1.Name("parentDataProperty"),rootData:new codegen_1.Name("rootData"\
),dynamicAnchors:new codegen_1.Name("dynamicAnchors"),vErrors:new codegen_1.Name("vErrors"),errors:new codegen_1.Name("errors"),this:new codegen_1.Name("this"),\
self:new codegen_1.Name("self"),scope:new codegen_1.Name("scope"),json:new codegen_1.Name("json"),jsonPos:new codegen_1.Name("jsonPos"),jsonLen:new codegen_1.Na\
me("jsonLen"),jsonPart:new codegen_1.Name("jsonPart")};exports2.default=names}});var require_errors=__commonJS({"node_modules/ajv/dist/compile/errors.js"(export\
s2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.extendErrors=exports2.resetErrorsCount=exports2.reportExtraError=exports2.repo\
rtError=exports2.keyword$DataError=exports2.keywordError=void 0;var codegen_1=require_codegen(),util_1=require_util(),names_1=require_names();exports2.keywordEr\
ror={message:({keyword})=>(0,codegen_1.str)`must pass "${keyword}" keyword validation`};exports2.keyword$DataError={message:({keyword,schemaType})=>schemaType?(\
0,codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)`:(0,codegen_1.str)`"${keyword}" keyword is invalid ($data)`};function reportError(cxt,error=\
exports2.keywordError,errorPaths,overrideAllErrors){let{it}=cxt,{gen,compositeRule,allErrors}=it,errObj=errorObjectCode(cxt,error,errorPaths);overrideAllErrors?\
?(compositeRule||allErrors)?addError(gen,errObj):returnErrors(it,(0,codegen_1._)`[${errObj}]`)}exports2.reportError=reportError;function reportExtraError(cxt,er\
ror=exports2.keywordError,errorPaths){let{it}=cxt,{gen,compositeRule,allErrors}=it,errObj=errorObjectCode(cxt,error,errorPaths);addError(gen,errObj),compositeRu\
le||allErrors||returnErrors(it,names_1.default.vErrors)}exports2.reportExtraError=reportExtraError;function resetErrorsCount(gen,errsCount){gen.assign(names_1.d\
efault.errors,errsCount),gen.if((0,codegen_1._)`${names_1.default.vErrors} !== null`,()=>gen.if(errsCount,()=>gen.assign((0,codegen_1._)`${names_1.default.vErro\
rs}.length`,errsCount),()=>gen.assign(names_1.default.vErrors,null)))}exports2.resetErrorsCount=resetErrorsCount;function extendErrors({gen,keyword,schemaValue,\
data,errsCount,it}){if(errsCount===void 0)throw new Error("ajv implementation error");let err=gen.name("err");gen.forRange("i",errsCount,names_1.default.errors,\
i=>{gen.const(err,(0,codegen_1._)`${names_1.default.vErrors}[${i}]`),gen.if((0,codegen_1._)`${err}.instancePath === undefined`,()=>gen.assign((0,codegen_1._)`${\
err}.instancePath`,(0,codegen_1.strConcat)(names_1.default.instancePath,it.errorPath))),gen.assign((0,codegen_1._)`${err}.schemaPath`,(0,codegen_1.str)`${it.err\
SchemaPath}/${keyword}`),it.opts.verbose&&(gen.assign((0,codegen_1._)`${err}.schema`,schemaValue),gen.assign((0,codegen_1._)`${err}.data`,data))})}exports2.exte\
ndErrors=extendErrors;function addError(gen,errObj){let err=gen.const("err",errObj);gen.if((0,codegen_1._)`${names_1.default.vErrors} === null`,()=>gen.assign(n\
ames_1.default.vErrors,(0,codegen_1._)`[${err}]`),(0,codegen_1._)`${names_1.default.vErrors}.push(${err})`),gen.code((0,codegen_1._)`${names_1.default.errors}++\
`)}function returnErrors(it,errs){let{gen,validateName,schemaEnv}=it;schemaEnv.$async?gen.throw((0,codegen_1._)`new ${it.ValidationError}(${errs})`):(gen.assign\
((0,codegen_1._)`${validateName}.errors`,errs),gen.return(!1))}var E={keyword:new codegen_1.Name("keyword"),schemaPath:new codegen_1.Name("schemaPath"),params:n\
ew codegen_1.Name("params"),propertyName:new codegen_1.Name("propertyName"),message:new codegen_1.Name("message"),schema:new codegen_1.Name("schema"),parentSche\
ma:new codegen_1.Name("parentSchema")};function errorObjectCode(cxt,error,errorPaths){let{createErrors}=cxt.it;return createErrors===!1?(0,codegen_1._)`{}`:erro\
rObject(cxt,error,errorPaths)}function errorObject(cxt,error,errorPaths={}){let{gen,it}=cxt,keyValues=[errorInstancePath(it,errorPaths),errorSchemaPath(cxt,erro\
rPaths)];return extraErrorProps(cxt,error,keyValues),gen.object(...keyValues)}function errorInstancePath({errorPath},{instancePath}){let instPath=instancePath?(\
0,codegen_1.str)`${errorPath}${(0,util_1.getErrorPath)(instancePath,util_1.Type.Str)}`:errorPath;return[names_1.default.instancePath,(0,codegen_1.strConcat)(nam\
es_1.default.instancePath,instPath)]}function errorSchemaPath({keyword,it:{errSchemaPath}},{schemaPath,parentSchema}){let schPath=parentSchema?errSchemaPath:(0,\
codegen_1.str)`${errSchemaPath}/${keyword}`;return schemaPath&&(schPath=(0,codegen_1.str)`${schPath}${(0,util_1.getErrorPath)(schemaPath,util_1.Type.Str)}`),[E.\
schemaPath,schPath]}function extraErrorProps(cxt,{params,message},keyValues){let{keyword,data,schemaValue,it}=cxt,{opts,propertyName,topSchemaRef,schemaPath}=it\
;keyValues.push([E.keyword,keyword],[E.params,typeof params=="function"?params(cxt):params||(0,codegen_1._)`{}`]),opts.messages&&keyValues.push([E.message,typeo\
f message=="function"?message(cxt):message]),opts.verbose&&keyValues.push([E.schema,schemaValue],[E.parentSchema,(0,codegen_1._)`${topSchemaRef}${schemaPath}`],\
[names_1.default.data,data]),propertyName&&keyValues.push([E.propertyName,propertyName])}}});var require_boolSchema=__commonJS({"node_modules/ajv/dist/compile/v\
alidate/boolSchema.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.boolOrEmptySchema=exports2.topBoolOrEmptySchema=v\
oid 0;var errors_1=require_errors(),codegen_1=require_codegen(),names_1=require_names(),boolError={message:"boolean schema is false"};function topBoolOrEmptySch\
ema(it){let{gen,schema,validateName}=it;schema===!1?falseSchemaError(it,!1):typeof schema=="object"&&schema.$async===!0?gen.return(names_1.default.data):(gen.as\
sign((0,codegen_1._)`${validateName}.errors`,null),gen.return(!0))}exports2.topBoolOrEmptySchema=topBoolOrEmptySchema;function boolOrEmptySchema(it,valid){let{g\
en,schema}=it;schema===!1?(gen.var(valid,!1),falseSchemaError(it)):gen.var(valid,!0)}exports2.boolOrEmptySchema=boolOrEmptySchema;function falseSchemaError(it,o\
verrideAllErrors){let{gen,data}=it,cxt={gen,keyword:"false schema",data,schema:!1,schemaCode:!1,schemaValue:!1,params:{},it};(0,errors_1.reportError)(cxt,boolEr\
ror,void 0,overrideAllErrors)}}});var require_rules=__commonJS({"node_modules/ajv/dist/compile/rules.js"(exports2){"use strict";Object.defineProperty(exports2,"\
__esModule",{value:!0});exports2.getRules=exports2.isJSONType=void 0;var _jsonTypes=["string","number","integer","boolean","null","object","array"],jsonTypes=ne\
w Set(_jsonTypes);function isJSONType(x){return typeof x=="string"&&jsonTypes.has(x)}exports2.isJSONType=isJSONType;function getRules(){let groups={number:{type\
:"number",rules:[]},string:{type:"string",rules:[]},array:{type:"array",rules:[]},object:{type:"object",rules:[]}};return{types:{...groups,integer:!0,boolean:!0\
,null:!0},rules:[{rules:[]},groups.number,groups.string,groups.array,groups.object],post:{rules:[]},all:{},keywords:{}}}exports2.getRules=getRules}});var requir\
e_applicability=__commonJS({"node_modules/ajv/dist/compile/validate/applicability.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:\
!0});exports2.shouldUseRule=exports2.shouldUseGroup=exports2.schemaHasRulesForType=void 0;function schemaHasRulesForType({schema,self},type){let group=self.RULE\
S.types[type];return group&&group!==!0&&shouldUseGroup(schema,group)}exports2.schemaHasRulesForType=schemaHasRulesForType;function shouldUseGroup(schema,group){\
return group.rules.some(rule=>shouldUseRule(schema,rule))}exports2.shouldUseGroup=shouldUseGroup;function shouldUseRule(schema,rule){var _a;return schema[rule.k\
eyword]!==void 0||((_a=rule.definition.implements)===null||_a===void 0?void 0:_a.some(kwd=>schema[kwd]!==void 0))}exports2.shouldUseRule=shouldUseRule}});var re\
quire_dataType=__commonJS({"node_modules/ajv/dist/compile/validate/dataType.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});e\
xports2.reportTypeError=exports2.checkDataTypes=exports2.checkDataType=exports2.coerceAndCheckDataType=exports2.getJSONTypes=exports2.getSchemaTypes=exports2.Da\
taType=void 0;var rules_1=require_rules(),applicability_1=require_applicability(),errors_1=require_errors(),codegen_1=require_codegen(),util_1=require_util(),Da\
taType;(function(DataType2){DataType2[DataType2.Correct=0]="Correct",DataType2[DataType2.Wrong=1]="Wrong"})(DataType||(exports2.DataType=DataType={}));function \
getSchemaTypes(schema){let types=getJSONTypes(schema.type);if(types.includes("null")){if(schema.nullable===!1)throw new Error("type: null contradicts nullable: \
false")}else{if(!types.length&&schema.nullable!==void 0)throw new Error(\'"nullable" cannot be used without "type"\');schema.nullable===!0&&types.push("null")}ret\
urn types}exports2.getSchemaTypes=getSchemaTypes;function getJSONTypes(ts){let types=Array.isArray(ts)?ts:ts?[ts]:[];if(types.every(rules_1.isJSONType))return t\
ypes;throw new Error("type must be JSONType or JSONType[]: "+types.join(","))}exports2.getJSONTypes=getJSONTypes;function coerceAndCheckDataType(it,types){let{g\
en,data,opts}=it,coerceTo=coerceToTypes(types,opts.coerceTypes),checkTypes=types.length>0&&!(coerceTo.length===0&&types.length===1&&(0,applicability_1.schemaHas\
RulesForType)(it,types[0]));if(checkTypes){let wrongType=checkDataTypes(types,data,opts.strictNumbers,DataType.Wrong);gen.if(wrongType,()=>{coerceTo.length?coer\
ceData(it,types,coerceTo):reportTypeError(it)})}return checkTypes}exports2.coerceAndCheckDataType=coerceAndCheckDataType;var COERCIBLE=new Set(["string","number\
","integer","boolean","null"]);function coerceToTypes(types,coerceTypes){return coerceTypes?types.filter(t=>COERCIBLE.has(t)||coerceTypes==="array"&&t==="array"\
):[]}function coerceData(it,types,coerceTo){let{gen,data,opts}=it,dataType=gen.let("dataType",(0,codegen_1._)`typeof ${data}`),coerced=gen.let("coerced",(0,code\
gen_1._)`undefined`);opts.coerceTypes==="array"&&gen.if((0,codegen_1._)`${dataType} == \'object\' && Array.isArray(${data}) && ${data}.length == 1`,()=>gen.assign\
(data,(0,codegen_1._)`${data}[0]`).assign(dataType,(0,codegen_1._)`typeof ${data}`).if(checkDataTypes(types,data,opts.strictNumbers),()=>gen.assign(coerced,data\
))),gen.if((0,codegen_1._)`${coerced} !== undefined`);for(let t of coerceTo)(COERCIBLE.has(t)||t==="array"&&opts.coerceTypes==="array")&&coerceSpecificType(t);g\
en.else(),reportTypeError(it),gen.endIf(),gen.if((0,codegen_1._)`${coerced} !== undefined`,()=>{gen.assign(data,coerced),assignParentData(it,coerced)});function\
 coerceSpecificType(t){switch(t){case"string":gen.elseIf((0,codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced,(0,codegen_1._)`""\
 + ${data}`).elseIf((0,codegen_1._)`${data} === null`).assign(coerced,(0,codegen_1._)`""`);return;case"number":gen.elseIf((0,codegen_1._)`${dataType} == "boolea\
n" || ${data} === null\n              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced,(0,codegen_1._)`+${data}`);return;case"inte\
ger":gen.elseIf((0,codegen_1._)`${dataType} === "boolean" || ${data} === null\n              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(\
${data} % 1))`).assign(coerced,(0,codegen_1._)`+${data}`);return;case"boolean":gen.elseIf((0,codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === nu\
ll`).assign(coerced,!1).elseIf((0,codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced,!0);return;case"null":gen.elseIf((0,codegen_1._)`${data} ===\
 "" || ${data} === 0 || ${data} === false`),gen.assign(coerced,null);return;case"array":gen.elseIf((0,codegen_1._)`${dataType} === "string" || ${dataType} === "\
number"\n              || ${dataType} === "boolean" || ${data} === null`).assign(coerced,(0,codegen_1._)`[${data}]`)}}}function assignParentData({gen,parentData,\
parentDataProperty},expr){gen.if((0,codegen_1._)`${parentData} !== undefined`,()=>gen.assign((0,codegen_1._)`${parentData}[${parentDataProperty}]`,expr))}functi\
on checkDataType(dataType,data,strictNums,correct=DataType.Correct){let EQ=correct===DataType.Correct?codegen_1.operators.EQ:codegen_1.operators.NEQ,cond;switch\
(dataType){case"null":return(0,codegen_1._)`${data} ${EQ} null`;case"array":cond=(0,codegen_1._)`Array.isArray(${data})`;break;case"object":cond=(0,codegen_1._)\
`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;break;case"integer":cond=numCond((0,codegen_1._)`!(${data} % 1) && !isNaN(${data})`);break;ca\
se"number":cond=numCond();break;default:return(0,codegen_1._)`typeof ${data} ${EQ} ${dataType}`}return correct===DataType.Correct?cond:(0,codegen_1.not)(cond);f\
unction numCond(_cond=codegen_1.nil){return(0,codegen_1.and)((0,codegen_1._)`typeof ${data} == "number"`,_cond,strictNums?(0,codegen_1._)`isFinite(${data})`:cod\
egen_1.nil)}}exports2.checkDataType=checkDataType;function checkDataTypes(dataTypes,data,strictNums,correct){if(dataTypes.length===1)return checkDataType(dataTy\
pes[0],data,strictNums,correct);let cond,types=(0,util_1.toHash)(dataTypes);if(types.array&&types.object){let notObj=(0,codegen_1._)`typeof ${data} != "object"`\
;cond=types.null?notObj:(0,codegen_1._)`!${data} || ${notObj}`,delete types.null,delete types.array,delete types.object}else cond=codegen_1.nil;types.number&&de\
lete types.integer;for(let t in types)cond=(0,codegen_1.and)(cond,checkDataType(t,data,strictNums,correct));return cond}exports2.checkDataTypes=checkDataTypes;v\
ar typeError={message:({schema})=>`must be ${schema}`,params:({schema,schemaValue})=>typeof schema=="string"?(0,codegen_1._)`{type: ${schema}}`:(0,codegen_1._)`\
{type: ${schemaValue}}`};function reportTypeError(it){let cxt=getTypeErrorContext(it);(0,errors_1.reportError)(cxt,typeError)}exports2.reportTypeError=reportTyp\
eError;function getTypeErrorContext(it){let{gen,data,schema}=it,schemaCode=(0,util_1.schemaRefOrVal)(it,schema,"type");return{gen,keyword:"type",data,schema:sch\
ema.type,schemaCode,schemaValue:schemaCode,parentSchema:schema,params:{},it}}}});var require_defaults=__commonJS({"node_modules/ajv/dist/compile/validate/defaul\
ts.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.assignDefaults=void 0;var codegen_1=require_codegen(),util_1=requ\
ire_util();function assignDefaults(it,ty){let{properties,items}=it.schema;if(ty==="object"&&properties)for(let key in properties)assignDefault(it,key,properties\
[key].default);else ty==="array"&&Array.isArray(items)&&items.forEach((sch,i)=>assignDefault(it,i,sch.default))}exports2.assignDefaults=assignDefaults;function \
assignDefault(it,prop,defaultValue){let{gen,compositeRule,data,opts}=it;if(defaultValue===void 0)return;let childData=(0,codegen_1._)`${data}${(0,codegen_1.getP\
roperty)(prop)}`;if(compositeRule){(0,util_1.checkStrictMode)(it,`default is ignored for: ${childData}`);return}let condition=(0,codegen_1._)`${childData} === u\
ndefined`;opts.useDefaults==="empty"&&(condition=(0,codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`),gen.if(condition,(0,codegen_1._)\
`${childData} = ${(0,codegen_1.stringify)(defaultValue)}`)}}});var require_code2=__commonJS({"node_modules/ajv/dist/vocabularies/code.js"(exports2){"use strict"\
;Object.defineProperty(exports2,"__esModule",{value:!0});exports2.validateUnion=exports2.validateArray=exports2.usePattern=exports2.callValidateCode=exports2.sc\
hemaProperties=exports2.allSchemaProperties=exports2.noPropertyInData=exports2.propertyInData=exports2.isOwnProperty=exports2.hasPropFunc=exports2.reportMissing\
Prop=exports2.checkMissingProp=exports2.checkReportMissingProp=void 0;var codegen_1=require_codegen(),util_1=require_util(),names_1=require_names(),util_2=requi\
re_util();function checkReportMissingProp(cxt,prop){let{gen,data,it}=cxt;gen.if(noPropertyInData(gen,data,prop,it.opts.ownProperties),()=>{cxt.setParams({missin\
gProperty:(0,codegen_1._)`${prop}`},!0),cxt.error()})}exports2.checkReportMissingProp=checkReportMissingProp;function checkMissingProp({gen,data,it:{opts}},prop\
erties,missing){return(0,codegen_1.or)(...properties.map(prop=>(0,codegen_1.and)(noPropertyInData(gen,data,prop,opts.ownProperties),(0,codegen_1._)`${missing} =\
 ${prop}`)))}exports2.checkMissingProp=checkMissingProp;function reportMissingProp(cxt,missing){cxt.setParams({missingProperty:missing},!0),cxt.error()}exports2\
.reportMissingProp=reportMissingProp;function hasPropFunc(gen){return gen.scopeValue("func",{ref:Object.prototype.hasOwnProperty,code:(0,codegen_1._)`Object.pro\
totype.hasOwnProperty`})}exports2.hasPropFunc=hasPropFunc;function isOwnProperty(gen,data,property){return(0,codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${pr\
operty})`}exports2.isOwnProperty=isOwnProperty;function propertyInData(gen,data,property,ownProperties){let cond=(0,codegen_1._)`${data}${(0,codegen_1.getProper\
ty)(property)} !== undefined`;return ownProperties?(0,codegen_1._)`${cond} && ${isOwnProperty(gen,data,property)}`:cond}exports2.propertyInData=propertyInData;f\
unction noPropertyInData(gen,data,property,ownProperties){let cond=(0,codegen_1._)`${data}${(0,codegen_1.getProperty)(property)} === undefined`;return ownProper\
ties?(0,codegen_1.or)(cond,(0,codegen_1.not)(isOwnProperty(gen,data,property))):cond}exports2.noPropertyInData=noPropertyInData;function allSchemaProperties(sch\
emaMap){return schemaMap?Object.keys(schemaMap).filter(p=>p!=="__proto__"):[]}exports2.allSchemaProperties=allSchemaProperties;function schemaProperties(it,sche\
maMap){return allSchemaProperties(schemaMap).filter(p=>!(0,util_1.alwaysValidSchema)(it,schemaMap[p]))}exports2.schemaProperties=schemaProperties;function callV\
alidateCode({schemaCode,data,it:{gen,topSchemaRef,schemaPath,errorPath},it},func,context,passSchema){let dataAndSchema=passSchema?(0,codegen_1._)`${schemaCode},\
 ${data}, ${topSchemaRef}${schemaPath}`:data,valCxt=[[names_1.default.instancePath,(0,codegen_1.strConcat)(names_1.default.instancePath,errorPath)],[names_1.def\
ault.parentData,it.parentData],[names_1.default.parentDataProperty,it.parentDataProperty],[names_1.default.rootData,names_1.default.rootData]];it.opts.dynamicRe\
f&&valCxt.push([names_1.default.dynamicAnchors,names_1.default.dynamicAnchors]);let args=(0,codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;return cont\
ext!==codegen_1.nil?(0,codegen_1._)`${func}.call(${context}, ${args})`:(0,codegen_1._)`${func}(${args})`}exports2.callValidateCode=callValidateCode;var newRegEx\
p=(0,codegen_1._)`new RegExp`;function usePattern({gen,it:{opts}},pattern){let u=opts.unicodeRegExp?"u":"",{regExp}=opts.code,rx=regExp(pattern,u);return gen.sc\
opeValue("pattern",{key:rx.toString(),ref:rx,code:(0,codegen_1._)`${regExp.code==="new RegExp"?newRegExp:(0,util_2.useFunc)(gen,regExp)}(${pattern}, ${u})`})}ex\
ports2.usePattern=usePattern;function validateArray(cxt){let{gen,data,keyword,it}=cxt,valid=gen.name("valid");if(it.allErrors){let validArr=gen.let("valid",!0);\
return validateItems(()=>gen.assign(validArr,!1)),validArr}return gen.var(valid,!0),validateItems(()=>gen.break()),valid;function validateItems(notValid){let le\
n=gen.const("len",(0,codegen_1._)`${data}.length`);gen.forRange("i",0,len,i=>{cxt.subschema({keyword,dataProp:i,dataPropType:util_1.Type.Num},valid),gen.if((0,c\
odegen_1.not)(valid),notValid)})}}exports2.validateArray=validateArray;function validateUnion(cxt){let{gen,schema,keyword,it}=cxt;if(!Array.isArray(schema))thro\
w new Error("ajv implementation error");if(schema.some(sch=>(0,util_1.alwaysValidSchema)(it,sch))&&!it.opts.unevaluated)return;let valid=gen.let("valid",!1),sch\
Valid=gen.name("_valid");gen.block(()=>schema.forEach((_sch,i)=>{let schCxt=cxt.subschema({keyword,schemaProp:i,compositeRule:!0},schValid);gen.assign(valid,(0,\
codegen_1._)`${valid} || ${schValid}`),cxt.mergeValidEvaluated(schCxt,schValid)||gen.if((0,codegen_1.not)(valid))})),cxt.result(valid,()=>cxt.reset(),()=>cxt.er\
ror(!0))}exports2.validateUnion=validateUnion}});var require_keyword=__commonJS({"node_modules/ajv/dist/compile/validate/keyword.js"(exports2){"use strict";Obje\
ct.defineProperty(exports2,"__esModule",{value:!0});exports2.validateKeywordUsage=exports2.validSchemaType=exports2.funcKeywordCode=exports2.macroKeywordCode=vo\
id 0;var codegen_1=require_codegen(),names_1=require_names(),code_1=require_code2(),errors_1=require_errors();function macroKeywordCode(cxt,def){let{gen,keyword\
,schema,parentSchema,it}=cxt,macroSchema=def.macro.call(it.self,schema,parentSchema,it),schemaRef=useKeyword(gen,keyword,macroSchema);it.opts.validateSchema!==!\
1&&it.self.validateSchema(macroSchema,!0);let valid=gen.name("valid");cxt.subschema({schema:macroSchema,schemaPath:codegen_1.nil,errSchemaPath:`${it.errSchemaPa\
th}/${keyword}`,topSchemaRef:schemaRef,compositeRule:!0},valid),cxt.pass(valid,()=>cxt.error(!0))}exports2.macroKeywordCode=macroKeywordCode;function funcKeywor\
dCode(cxt,def){var _a;let{gen,keyword,schema,parentSchema,$data,it}=cxt;checkAsyncKeyword(it,def);let validate=!$data&&def.compile?def.compile.call(it.self,sche\
ma,parentSchema,it):def.validate,validateRef=useKeyword(gen,keyword,validate),valid=gen.let("valid");cxt.block$data(valid,validateKeyword),cxt.ok((_a=def.valid)\
!==null&&_a!==void 0?_a:valid);function validateKeyword(){if(def.errors===!1)assignValid(),def.modifying&&modifyData(cxt),reportErrs(()=>cxt.error());else{let r\
uleErrs=def.async?validateAsync():validateSync();def.modifying&&modifyData(cxt),reportErrs(()=>addErrs(cxt,ruleErrs))}}function validateAsync(){let ruleErrs=gen\
.let("ruleErrs",null);return gen.try(()=>assignValid((0,codegen_1._)`await `),e=>gen.assign(valid,!1).if((0,codegen_1._)`${e} instanceof ${it.ValidationError}`,\
()=>gen.assign(ruleErrs,(0,codegen_1._)`${e}.errors`),()=>gen.throw(e))),ruleErrs}function validateSync(){let validateErrs=(0,codegen_1._)`${validateRef}.errors\
`;return gen.assign(validateErrs,null),assignValid(codegen_1.nil),validateErrs}function assignValid(_await=def.async?(0,codegen_1._)`await `:codegen_1.nil){let \
passCxt=it.opts.passContext?names_1.default.this:names_1.default.self,passSchema=!("compile"in def&&!$data||def.schema===!1);gen.assign(valid,(0,codegen_1._)`${\
_await}${(0,code_1.callValidateCode)(cxt,validateRef,passCxt,passSchema)}`,def.modifying)}function reportErrs(errors){var _a2;gen.if((0,codegen_1.not)((_a2=def.\
valid)!==null&&_a2!==void 0?_a2:valid),errors)}}exports2.funcKeywordCode=funcKeywordCode;function modifyData(cxt){let{gen,data,it}=cxt;gen.if(it.parentData,()=>\
gen.assign(data,(0,codegen_1._)`${it.parentData}[${it.parentDataProperty}]`))}function addErrs(cxt,errs){let{gen}=cxt;gen.if((0,codegen_1._)`Array.isArray(${err\
s})`,()=>{gen.assign(names_1.default.vErrors,(0,codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign\
(names_1.default.errors,(0,codegen_1._)`${names_1.default.vErrors}.length`),(0,errors_1.extendErrors)(cxt)},()=>cxt.error())}function checkAsyncKeyword({schemaE\
nv},def){if(def.async&&!schemaEnv.$async)throw new Error("async keyword in sync schema")}function useKeyword(gen,keyword,result){if(result===void 0)throw new Er\
ror(`keyword "${keyword}" failed to compile`);return gen.scopeValue("keyword",typeof result=="function"?{ref:result}:{ref:result,code:(0,codegen_1.stringify)(re\
sult)})}function validSchemaType(schema,schemaType,allowUndefined=!1){return!schemaType.length||schemaType.some(st=>st==="array"?Array.isArray(schema):st==="obj\
ect"?schema&&typeof schema=="object"&&!Array.isArray(schema):typeof schema==st||allowUndefined&&typeof schema>"u")}exports2.validSchemaType=validSchemaType;func\
tion validateKeywordUsage({schema,opts,self,errSchemaPath},def,keyword){if(Array.isArray(def.keyword)?!def.keyword.includes(keyword):def.keyword!==keyword)throw\
 new Error("ajv implementation error");let deps=def.dependencies;if(deps?.some(kwd=>!Object.prototype.hasOwnProperty.call(schema,kwd)))throw new Error(`parent s\
chema must have dependencies of ${keyword}: ${deps.join(",")}`);if(def.validateSchema&&!def.validateSchema(schema[keyword])){let msg=`keyword "${keyword}" value\
 is invalid at path "${errSchemaPath}": `+self.errorsText(def.validateSchema.errors);if(opts.validateSchema==="log")self.logger.error(msg);else throw new Error(\
msg)}}exports2.validateKeywordUsage=validateKeywordUsage}});var require_subschema=__commonJS({"node_modules/ajv/dist/compile/validate/subschema.js"(exports2){"u\
se strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.extendSubschemaMode=exports2.extendSubschemaData=exports2.getSubschema=void 0;var co\
degen_1=require_codegen(),util_1=require_util();function getSubschema(it,{keyword,schemaProp,schema,schemaPath,errSchemaPath,topSchemaRef}){if(keyword!==void 0&\
&schema!==void 0)throw new Error(\'both "keyword" and "schema" passed, only one allowed\');if(keyword!==void 0){let sch=it.schema[keyword];return schemaProp===voi\
d 0?{schema:sch,schemaPath:(0,codegen_1._)`${it.schemaPath}${(0,codegen_1.getProperty)(keyword)}`,errSchemaPath:`${it.errSchemaPath}/${keyword}`}:{schema:sch[sc\
hemaProp],schemaPath:(0,codegen_1._)`${it.schemaPath}${(0,codegen_1.getProperty)(keyword)}${(0,codegen_1.getProperty)(schemaProp)}`,errSchemaPath:`${it.errSchem\
aPath}/${keyword}/${(0,util_1.escapeFragment)(schemaProp)}`}}if(schema!==void 0){if(schemaPath===void 0||errSchemaPath===void 0||topSchemaRef===void 0)throw new\
 Error(\'"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"\');return{schema,schemaPath,topSchemaRef,errSchemaPath}}throw new Error(\'eith\
er "keyword" or "schema" must be passed\')}exports2.getSubschema=getSubschema;function extendSubschemaData(subschema,it,{dataProp,dataPropType:dpType,data,dataTy\
pes,propertyName}){if(data!==void 0&&dataProp!==void 0)throw new Error(\'both "data" and "dataProp" passed, only one allowed\');let{gen}=it;if(dataProp!==void 0){\
let{errorPath,dataPathArr,opts}=it,nextData=gen.let("data",(0,codegen_1._)`${it.data}${(0,codegen_1.getProperty)(dataProp)}`,!0);dataContextProps(nextData),subs\
chema.errorPath=(0,codegen_1.str)`${errorPath}${(0,util_1.getErrorPath)(dataProp,dpType,opts.jsPropertySyntax)}`,subschema.parentDataProperty=(0,codegen_1._)`${\
dataProp}`,subschema.dataPathArr=[...dataPathArr,subschema.parentDataProperty]}if(data!==void 0){let nextData=data instanceof codegen_1.Name?data:gen.let("data"\
,data,!0);dataContextProps(nextData),propertyName!==void 0&&(subschema.propertyName=propertyName)}dataTypes&&(subschema.dataTypes=dataTypes);function dataContex\
tProps(_nextData){subschema.data=_nextData,subschema.dataLevel=it.dataLevel+1,subschema.dataTypes=[],it.definedProperties=new Set,subschema.parentData=it.data,s\
ubschema.dataNames=[...it.dataNames,_nextData]}}exports2.extendSubschemaData=extendSubschemaData;function extendSubschemaMode(subschema,{jtdDiscriminator,jtdMet\
adata,compositeRule,createErrors,allErrors}){compositeRule!==void 0&&(subschema.compositeRule=compositeRule),createErrors!==void 0&&(subschema.createErrors=crea\
teErrors),allErrors!==void 0&&(subschema.allErrors=allErrors),subschema.jtdDiscriminator=jtdDiscriminator,subschema.jtdMetadata=jtdMetadata}exports2.extendSubsc\
hemaMode=extendSubschemaMode}});var require_fast_deep_equal=__commonJS({"node_modules/fast-deep-equal/index.js"(exports2,module2){"use strict";module2.exports=f\
unction equal(a,b){if(a===b)return!0;if(a&&b&&typeof a=="object"&&typeof b=="object"){if(a.constructor!==b.constructor)return!1;var length,i,keys;if(Array.isArr\
ay(a)){if(length=a.length,length!=b.length)return!1;for(i=length;i--!==0;)if(!equal(a[i],b[i]))return!1;return!0}if(a.constructor===RegExp)return a.source===b.s\
ource&&a.flags===b.flags;if(a.valueOf!==Object.prototype.valueOf)return a.valueOf()===b.valueOf();if(a.toString!==Object.prototype.toString)return a.toString()=\
==b.toString();if(keys=Object.keys(a),length=keys.length,length!==Object.keys(b).length)return!1;for(i=length;i--!==0;)if(!Object.prototype.hasOwnProperty.call(\
b,keys[i]))return!1;for(i=length;i--!==0;){var key=keys[i];if(!equal(a[key],b[key]))return!1}return!0}return a!==a&&b!==b}}});var require_json_schema_traverse=_\
_commonJS({"node_modules/json-schema-traverse/index.js"(exports2,module2){"use strict";var traverse=module2.exports=function(schema,opts,cb){typeof opts=="funct\
ion"&&(cb=opts,opts={}),cb=opts.cb||cb;var pre=typeof cb=="function"?cb:cb.pre||function(){},post=cb.post||function(){};_traverse(opts,pre,post,schema,"",schema\
)};traverse.keywords={additionalItems:!0,items:!0,contains:!0,additionalProperties:!0,propertyNames:!0,not:!0,if:!0,then:!0,else:!0};traverse.arrayKeywords={ite\
ms:!0,allOf:!0,anyOf:!0,oneOf:!0};traverse.propsKeywords={$defs:!0,definitions:!0,properties:!0,patternProperties:!0,dependencies:!0};traverse.skipKeywords={def\
ault:!0,enum:!0,const:!0,required:!0,maximum:!0,minimum:!0,exclusiveMaximum:!0,exclusiveMinimum:!0,multipleOf:!0,maxLength:!0,minLength:!0,pattern:!0,format:!0,\
maxItems:!0,minItems:!0,uniqueItems:!0,maxProperties:!0,minProperties:!0};function _traverse(opts,pre,post,schema,jsonPtr,rootSchema,parentJsonPtr,parentKeyword\
,parentSchema,keyIndex){if(schema&&typeof schema=="object"&&!Array.isArray(schema)){pre(schema,jsonPtr,rootSchema,parentJsonPtr,parentKeyword,parentSchema,keyIn\
dex);for(var key in schema){var sch=schema[key];if(Array.isArray(sch)){if(key in traverse.arrayKeywords)for(var i=0;i<sch.length;i++)_traverse(opts,pre,post,sch\
[i],jsonPtr+"/"+key+"/"+i,rootSchema,jsonPtr,key,schema,i)}else if(key in traverse.propsKeywords){if(sch&&typeof sch=="object")for(var prop in sch)_traverse(opt\
s,pre,post,sch[prop],jsonPtr+"/"+key+"/"+escapeJsonPtr(prop),rootSchema,jsonPtr,key,schema,prop)}else(key in traverse.keywords||opts.allKeys&&!(key in traverse.\
skipKeywords))&&_traverse(opts,pre,post,sch,jsonPtr+"/"+key,rootSchema,jsonPtr,key,schema)}post(schema,jsonPtr,rootSchema,parentJsonPtr,parentKeyword,parentSche\
ma,keyIndex)}}function escapeJsonPtr(str){return str.replace(/~/g,"~0").replace(/\\//g,"~1")}}});var require_resolve=__commonJS({"node_modules/ajv/dist/compile/r\
esolve.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.getSchemaRefs=exports2.resolveUrl=exports2.normalizeId=export\
s2._getFullPath=exports2.getFullPath=exports2.inlineRef=void 0;var util_1=require_util(),equal=require_fast_deep_equal(),traverse=require_json_schema_traverse()\
,SIMPLE_INLINED=new Set(["type","format","pattern","maxLength","minLength","maxProperties","minProperties","maxItems","minItems","maximum","minimum","uniqueItem\
s","multipleOf","required","enum","const"]);function inlineRef(schema,limit=!0){return typeof schema=="boolean"?!0:limit===!0?!hasRef(schema):limit?countKeys(sc\
hema)<=limit:!1}exports2.inlineRef=inlineRef;var REF_KEYWORDS=new Set(["$ref","$recursiveRef","$recursiveAnchor","$dynamicRef","$dynamicAnchor"]);function hasRe\
f(schema){for(let key in schema){if(REF_KEYWORDS.has(key))return!0;let sch=schema[key];if(Array.isArray(sch)&&sch.some(hasRef)||typeof sch=="object"&&hasRef(sch\
))return!0}return!1}function countKeys(schema){let count=0;for(let key in schema){if(key==="$ref")return 1/0;if(count++,!SIMPLE_INLINED.has(key)&&(typeof schema\
[key]=="object"&&(0,util_1.eachItem)(schema[key],sch=>count+=countKeys(sch)),count===1/0))return 1/0}return count}function getFullPath(resolver,id="",normalize)\
{normalize!==!1&&(id=normalizeId(id));let p=resolver.parse(id);return _getFullPath(resolver,p)}exports2.getFullPath=getFullPath;function _getFullPath(resolver,p\
){return resolver.serialize(p).split("#")[0]+"#"}exports2._getFullPath=_getFullPath;var TRAILING_SLASH_HASH=/#\\/?$/;function normalizeId(id){return id?id.replac\
e(TRAILING_SLASH_HASH,""):""}exports2.normalizeId=normalizeId;function resolveUrl(resolver,baseId,id){return id=normalizeId(id),resolver.resolve(baseId,id)}expo\
rts2.resolveUrl=resolveUrl;var ANCHOR=/^[a-z_][-a-z0-9._]*$/i;function getSchemaRefs(schema,baseId){if(typeof schema=="boolean")return{};let{schemaId,uriResolve\
r}=this.opts,schId=normalizeId(schema[schemaId]||baseId),baseIds={"":schId},pathPrefix=getFullPath(uriResolver,schId,!1),localRefs={},schemaRefs=new Set;return \
traverse(schema,{allKeys:!0},(sch,jsonPtr,_,parentJsonPtr)=>{if(parentJsonPtr===void 0)return;let fullPath=pathPrefix+jsonPtr,innerBaseId=baseIds[parentJsonPtr]\
;typeof sch[schemaId]=="string"&&(innerBaseId=addRef.call(this,sch[schemaId])),addAnchor.call(this,sch.$anchor),addAnchor.call(this,sch.$dynamicAnchor),baseIds[\
jsonPtr]=innerBaseId;function addRef(ref){let _resolve=this.opts.uriResolver.resolve;if(ref=normalizeId(innerBaseId?_resolve(innerBaseId,ref):ref),schemaRefs.ha\
s(ref))throw ambiguos(ref);schemaRefs.add(ref);let schOrRef=this.refs[ref];return typeof schOrRef=="string"&&(schOrRef=this.refs[schOrRef]),typeof schOrRef=="ob\
ject"?checkAmbiguosRef(sch,schOrRef.schema,ref):ref!==normalizeId(fullPath)&&(ref[0]==="#"?(checkAmbiguosRef(sch,localRefs[ref],ref),localRefs[ref]=sch):this.re\
fs[ref]=fullPath),ref}function addAnchor(anchor){if(typeof anchor=="string"){if(!ANCHOR.test(anchor))throw new Error(`invalid anchor "${anchor}"`);addRef.call(t\
his,`#${anchor}`)}}}),localRefs;function checkAmbiguosRef(sch1,sch2,ref){if(sch2!==void 0&&!equal(sch1,sch2))throw ambiguos(ref)}function ambiguos(ref){return n\
ew Error(`reference "${ref}" resolves to more than one schema`)}}exports2.getSchemaRefs=getSchemaRefs}});var require_validate=__commonJS({"node_modules/ajv/dist\
/compile/validate/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.getData=exports2.KeywordCxt=exports2.validat\
eFunctionCode=void 0;var boolSchema_1=require_boolSchema(),dataType_1=require_dataType(),applicability_1=require_applicability(),dataType_2=require_dataType(),d\
efaults_1=require_defaults(),keyword_1=require_keyword(),subschema_1=require_subschema(),codegen_1=require_codegen(),names_1=require_names(),resolve_1=require_r\
esolve(),util_1=require_util(),errors_1=require_errors();function validateFunctionCode(it){if(isSchemaObj(it)&&(checkKeywords(it),schemaCxtHasRules(it))){topSch\
emaObjCode(it);return}validateFunction(it,()=>(0,boolSchema_1.topBoolOrEmptySchema)(it))}exports2.validateFunctionCode=validateFunctionCode;function validateFun\
ction({gen,validateName,schema,schemaEnv,opts},body){opts.code.es5?gen.func(validateName,(0,codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`,sch\
emaEnv.$async,()=>{gen.code((0,codegen_1._)`"use strict"; ${funcSourceUrl(schema,opts)}`),destructureValCxtES5(gen,opts),gen.code(body)}):gen.func(validateName,\
(0,codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`,schemaEnv.$async,()=>gen.code(funcSourceUrl(schema,opts)).code(body))}function destructureV\
alCxt(opts){return(0,codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.r\
ootData}=${names_1.default.data}${opts.dynamicRef?(0,codegen_1._)`, ${names_1.default.dynamicAnchors}={}`:codegen_1.nil}}={}`}function destructureValCxtES5(gen,\
opts){gen.if(names_1.default.valCxt,()=>{gen.var(names_1.default.instancePath,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`),gen.va\
r(names_1.default.parentData,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`),gen.var(names_1.default.parentDataProperty,(0,codegen_1._\
)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`),gen.var(names_1.default.rootData,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default\
.rootData}`),opts.dynamicRef&&gen.var(names_1.default.dynamicAnchors,(0,codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`)},()=>{gen.var\
(names_1.default.instancePath,(0,codegen_1._)`""`),gen.var(names_1.default.parentData,(0,codegen_1._)`undefined`),gen.var(names_1.default.parentDataProperty,(0,\
codegen_1._)`undefined`),gen.var(names_1.default.rootData,names_1.default.data),opts.dynamicRef&&gen.var(names_1.default.dynamicAnchors,(0,codegen_1._)`{}`)})}f\
unction topSchemaObjCode(it){let{schema,opts,gen}=it;validateFunction(it,()=>{opts.$comment&&schema.$comment&&commentKeyword(it),checkNoDefault(it),gen.let(name\
s_1.default.vErrors,null),gen.let(names_1.default.errors,0),opts.unevaluated&&resetEvaluated(it),typeAndKeywords(it),returnResults(it)})}function resetEvaluated\
(it){let{gen,validateName}=it;it.evaluated=gen.const("evaluated",(0,codegen_1._)`${validateName}.evaluated`),gen.if((0,codegen_1._)`${it.evaluated}.dynamicProps\
`,()=>gen.assign((0,codegen_1._)`${it.evaluated}.props`,(0,codegen_1._)`undefined`)),gen.if((0,codegen_1._)`${it.evaluated}.dynamicItems`,()=>gen.assign((0,code\
gen_1._)`${it.evaluated}.items`,(0,codegen_1._)`undefined`))}function funcSourceUrl(schema,opts){let schId=typeof schema=="object"&&schema[opts.schemaId];return\
 schId&&(opts.code.source||opts.code.process)?(0,codegen_1._)`/*# sourceURL=${schId} */`:codegen_1.nil}function subschemaCode(it,valid){if(isSchemaObj(it)&&(che\
ckKeywords(it),schemaCxtHasRules(it))){subSchemaObjCode(it,valid);return}(0,boolSchema_1.boolOrEmptySchema)(it,valid)}function schemaCxtHasRules({schema,self}){\
if(typeof schema=="boolean")return!schema;for(let key in schema)if(self.RULES.all[key])return!0;return!1}function isSchemaObj(it){return typeof it.schema!="bool\
ean"}function subSchemaObjCode(it,valid){let{schema,gen,opts}=it;opts.$comment&&schema.$comment&&commentKeyword(it),updateContext(it),checkAsyncSchema(it);let e\
rrsCount=gen.const("_errs",names_1.default.errors);typeAndKeywords(it,errsCount),gen.var(valid,(0,codegen_1._)`${errsCount} === ${names_1.default.errors}`)}func\
tion checkKeywords(it){(0,util_1.checkUnknownRules)(it),checkRefsAndKeywords(it)}function typeAndKeywords(it,errsCount){if(it.opts.jtd)return schemaKeywords(it,\
[],!1,errsCount);let types=(0,dataType_1.getSchemaTypes)(it.schema),checkedTypes=(0,dataType_1.coerceAndCheckDataType)(it,types);schemaKeywords(it,types,!checke\
dTypes,errsCount)}function checkRefsAndKeywords(it){let{schema,errSchemaPath,opts,self}=it;schema.$ref&&opts.ignoreKeywordsWithRef&&(0,util_1.schemaHasRulesButR\
ef)(schema,self.RULES)&&self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`)}function checkNoDefault(it){let{schema,opts}=it;schema.d\
efault!==void 0&&opts.useDefaults&&opts.strictSchema&&(0,util_1.checkStrictMode)(it,"default is ignored in the schema root")}function updateContext(it){let schI\
d=it.schema[it.opts.schemaId];schId&&(it.baseId=(0,resolve_1.resolveUrl)(it.opts.uriResolver,it.baseId,schId))}function checkAsyncSchema(it){if(it.schema.$async\
&&!it.schemaEnv.$async)throw new Error("async schema in sync schema")}function commentKeyword({gen,schemaEnv,schema,errSchemaPath,opts}){let msg=schema.$comment\
;if(opts.$comment===!0)gen.code((0,codegen_1._)`${names_1.default.self}.logger.log(${msg})`);else if(typeof opts.$comment=="function"){let schemaPath=(0,codegen\
_1.str)`${errSchemaPath}/$comment`,rootName=gen.scopeValue("root",{ref:schemaEnv.root});gen.code((0,codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, $\
{schemaPath}, ${rootName}.schema)`)}}function returnResults(it){let{gen,schemaEnv,validateName,ValidationError,opts}=it;schemaEnv.$async?gen.if((0,codegen_1._)`\
${names_1.default.errors} === 0`,()=>gen.return(names_1.default.data),()=>gen.throw((0,codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`)):(gen.a\
ssign((0,codegen_1._)`${validateName}.errors`,names_1.default.vErrors),opts.unevaluated&&assignEvaluated(it),gen.return((0,codegen_1._)`${names_1.default.errors\
} === 0`))}function assignEvaluated({gen,evaluated,props,items}){props instanceof codegen_1.Name&&gen.assign((0,codegen_1._)`${evaluated}.props`,props),items in\
stanceof codegen_1.Name&&gen.assign((0,codegen_1._)`${evaluated}.items`,items)}function schemaKeywords(it,types,typeErrors,errsCount){let{gen,schema,data,allErr\
ors,opts,self}=it,{RULES}=self;if(schema.$ref&&(opts.ignoreKeywordsWithRef||!(0,util_1.schemaHasRulesButRef)(schema,RULES))){gen.block(()=>keywordCode(it,"$ref"\
,RULES.all.$ref.definition));return}opts.jtd||checkStrictTypes(it,types),gen.block(()=>{for(let group of RULES.rules)groupKeywords(group);groupKeywords(RULES.po\
st)});function groupKeywords(group){(0,applicability_1.shouldUseGroup)(schema,group)&&(group.type?(gen.if((0,dataType_2.checkDataType)(group.type,data,opts.stri\
ctNumbers)),iterateKeywords(it,group),types.length===1&&types[0]===group.type&&typeErrors&&(gen.else(),(0,dataType_2.reportTypeError)(it)),gen.endIf()):iterateK\
eywords(it,group),allErrors||gen.if((0,codegen_1._)`${names_1.default.errors} === ${errsCount||0}`))}}function iterateKeywords(it,group){let{gen,schema,opts:{us\
eDefaults}}=it;useDefaults&&(0,defaults_1.assignDefaults)(it,group.type),gen.block(()=>{for(let rule of group.rules)(0,applicability_1.shouldUseRule)(schema,rul\
e)&&keywordCode(it,rule.keyword,rule.definition,group.type)})}function checkStrictTypes(it,types){it.schemaEnv.meta||!it.opts.strictTypes||(checkContextTypes(it\
,types),it.opts.allowUnionTypes||checkMultipleTypes(it,types),checkKeywordTypes(it,it.dataTypes))}function checkContextTypes(it,types){if(types.length){if(!it.d\
ataTypes.length){it.dataTypes=types;return}types.forEach(t=>{includesType(it.dataTypes,t)||strictTypesError(it,`type "${t}" not allowed by context "${it.dataTyp\
es.join(",")}"`)}),narrowSchemaTypes(it,types)}}function checkMultipleTypes(it,ts){ts.length>1&&!(ts.length===2&&ts.includes("null"))&&strictTypesError(it,"use \
allowUnionTypes to allow union type keyword")}function checkKeywordTypes(it,ts){let rules=it.self.RULES.all;for(let keyword in rules){let rule=rules[keyword];if\
(typeof rule=="object"&&(0,applicability_1.shouldUseRule)(it.schema,rule)){let{type}=rule.definition;type.length&&!type.some(t=>hasApplicableType(ts,t))&&strict\
TypesError(it,`missing type "${type.join(",")}" for keyword "${keyword}"`)}}}function hasApplicableType(schTs,kwdT){return schTs.includes(kwdT)||kwdT==="number"\
&&schTs.includes("integer")}function includesType(ts,t){return ts.includes(t)||t==="integer"&&ts.includes("number")}function narrowSchemaTypes(it,withTypes){let\
 ts=[];for(let t of it.dataTypes)includesType(withTypes,t)?ts.push(t):withTypes.includes("integer")&&t==="number"&&ts.push("integer");it.dataTypes=ts}function s\
trictTypesError(it,msg){let schemaPath=it.schemaEnv.baseId+it.errSchemaPath;msg+=` at "${schemaPath}" (strictTypes)`,(0,util_1.checkStrictMode)(it,msg,it.opts.s\
trictTypes)}var KeywordCxt=class{constructor(it,def,keyword){if((0,keyword_1.validateKeywordUsage)(it,def,keyword),this.gen=it.gen,this.allErrors=it.allErrors,t\
his.keyword=keyword,this.data=it.data,this.schema=it.schema[keyword],this.$data=def.$data&&it.opts.$data&&this.schema&&this.schema.$data,this.schemaValue=(0,uti\
l_1.schemaRefOrVal)(it,this.schema,keyword,this.$data),this.schemaType=def.schemaType,this.parentSchema=it.schema,this.params={},this.it=it,this.def=def,this.$d\
ata)this.schemaCode=it.gen.const("vSchema",getData(this.$data,it));else if(this.schemaCode=this.schemaValue,!(0,keyword_1.validSchemaType)(this.schema,def.schem\
aType,def.allowUndefined))throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);("code"in def?def.trackErrors:def.errors!==!1)&&(this.er\
rsCount=it.gen.const("_errs",names_1.default.errors))}result(condition,successAction,failAction){this.failResult((0,codegen_1.not)(condition),successAction,fail\
Action)}failResult(condition,successAction,failAction){this.gen.if(condition),failAction?failAction():this.error(),successAction?(this.gen.else(),successAction(\
),this.allErrors&&this.gen.endIf()):this.allErrors?this.gen.endIf():this.gen.else()}pass(condition,failAction){this.failResult((0,codegen_1.not)(condition),void\
 0,failAction)}fail(condition){if(condition===void 0){this.error(),this.allErrors||this.gen.if(!1);return}this.gen.if(condition),this.error(),this.allErrors?thi\
s.gen.endIf():this.gen.else()}fail$data(condition){if(!this.$data)return this.fail(condition);let{schemaCode}=this;this.fail((0,codegen_1._)`${schemaCode} !== u\
ndefined && (${(0,codegen_1.or)(this.invalid$data(),condition)})`)}error(append,errorParams,errorPaths){if(errorParams){this.setParams(errorParams),this._error(\
append,errorPaths),this.setParams({});return}this._error(append,errorPaths)}_error(append,errorPaths){(append?errors_1.reportExtraError:errors_1.reportError)(th\
is,this.def.error,errorPaths)}$dataError(){(0,errors_1.reportError)(this,this.def.$dataError||errors_1.keyword$DataError)}reset(){if(this.errsCount===void 0)thr\
ow new Error(\'add "trackErrors" to keyword definition\');(0,errors_1.resetErrorsCount)(this.gen,this.errsCount)}ok(cond){this.allErrors||this.gen.if(cond)}setPar\
ams(obj,assign){assign?Object.assign(this.params,obj):this.params=obj}block$data(valid,codeBlock,$dataValid=codegen_1.nil){this.gen.block(()=>{this.check$data(v\
alid,$dataValid),codeBlock()})}check$data(valid=codegen_1.nil,$dataValid=codegen_1.nil){if(!this.$data)return;let{gen,schemaCode,schemaType,def}=this;gen.if((0,\
codegen_1.or)((0,codegen_1._)`${schemaCode} === undefined`,$dataValid)),valid!==codegen_1.nil&&gen.assign(valid,!0),(schemaType.length||def.validateSchema)&&(ge\
n.elseIf(this.invalid$data()),this.$dataError(),valid!==codegen_1.nil&&gen.assign(valid,!1)),gen.else()}invalid$data(){let{gen,schemaCode,schemaType,def,it}=thi\
s;return(0,codegen_1.or)(wrong$DataType(),invalid$DataSchema());function wrong$DataType(){if(schemaType.length){if(!(schemaCode instanceof codegen_1.Name))throw\
 new Error("ajv implementation error");let st=Array.isArray(schemaType)?schemaType:[schemaType];return(0,codegen_1._)`${(0,dataType_2.checkDataTypes)(st,schemaC\
ode,it.opts.strictNumbers,dataType_2.DataType.Wrong)}`}return codegen_1.nil}function invalid$DataSchema(){if(def.validateSchema){let validateSchemaRef=gen.scope\
Value("validate$data",{ref:def.validateSchema});return(0,codegen_1._)`!${validateSchemaRef}(${schemaCode})`}return codegen_1.nil}}subschema(appl,valid){let subs\
chema=(0,subschema_1.getSubschema)(this.it,appl);(0,subschema_1.extendSubschemaData)(subschema,this.it,appl),(0,subschema_1.extendSubschemaMode)(subschema,appl)\
;let nextContext={...this.it,...subschema,items:void 0,props:void 0};return subschemaCode(nextContext,valid),nextContext}mergeEvaluated(schemaCxt,toName){let{it\
,gen}=this;it.opts.unevaluated&&(it.props!==!0&&schemaCxt.props!==void 0&&(it.props=util_1.mergeEvaluated.props(gen,schemaCxt.props,it.props,toName)),it.items!=\
=!0&&schemaCxt.items!==void 0&&(it.items=util_1.mergeEvaluated.items(gen,schemaCxt.items,it.items,toName)))}mergeValidEvaluated(schemaCxt,valid){let{it,gen}=thi\
s;if(it.opts.unevaluated&&(it.props!==!0||it.items!==!0))return gen.if(valid,()=>this.mergeEvaluated(schemaCxt,codegen_1.Name)),!0}};exports2.KeywordCxt=Keyword\
Cxt;function keywordCode(it,keyword,def,ruleType){let cxt=new KeywordCxt(it,def,keyword);"code"in def?def.code(cxt,ruleType):cxt.$data&&def.validate?(0,keyword_\
1.funcKeywordCode)(cxt,def):"macro"in def?(0,keyword_1.macroKeywordCode)(cxt,def):(def.compile||def.validate)&&(0,keyword_1.funcKeywordCode)(cxt,def)}var JSON_P\
OINTER=/^\\/(?:[^~]|~0|~1)*$/,RELATIVE_JSON_POINTER=/^([0-9]+)(#|\\/(?:[^~]|~0|~1)*)?$/;function getData($data,{dataLevel,dataNames,dataPathArr}){let jsonPointer,\
data;if($data==="")return names_1.default.rootData;if($data[0]==="/"){if(!JSON_POINTER.test($data))throw new Error(`Invalid JSON-pointer: ${$data}`);jsonPointer\
=$data,data=names_1.default.rootData}else{let matches=RELATIVE_JSON_POINTER.exec($data);if(!matches)throw new Error(`Invalid JSON-pointer: ${$data}`);let up=+ma\
tches[1];if(jsonPointer=matches[2],jsonPointer==="#"){if(up>=dataLevel)throw new Error(errorMsg("property/index",up));return dataPathArr[dataLevel-up]}if(up>dat\
aLevel)throw new Error(errorMsg("data",up));if(data=dataNames[dataLevel-up],!jsonPointer)return data}let expr=data,segments=jsonPointer.split("/");for(let segme\
nt of segments)segment&&(data=(0,codegen_1._)`${data}${(0,codegen_1.getProperty)((0,util_1.unescapeJsonPointer)(segment))}`,expr=(0,codegen_1._)`${expr} && ${da\
ta}`);return expr;function errorMsg(pointerType,up){return`Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`}}exports2.getData=getDat\
a}});var require_validation_error=__commonJS({"node_modules/ajv/dist/runtime/validation_error.js"(exports2){"use strict";Object.defineProperty(exports2,"__esMod\
ule",{value:!0});var ValidationError=class extends Error{constructor(errors){super("validation failed"),this.errors=errors,this.ajv=this.validation=!0}};exports\
2.default=ValidationError}});var require_ref_error=__commonJS({"node_modules/ajv/dist/compile/ref_error.js"(exports2){"use strict";Object.defineProperty(exports\
2,"__esModule",{value:!0});var resolve_1=require_resolve(),MissingRefError=class extends Error{constructor(resolver,baseId,ref,msg){super(msg||`can\'t resolve re\
ference ${ref} from id ${baseId}`),this.missingRef=(0,resolve_1.resolveUrl)(resolver,baseId,ref),this.missingSchema=(0,resolve_1.normalizeId)((0,resolve_1.getFu\
llPath)(resolver,this.missingRef))}};exports2.default=MissingRefError}});var require_compile=__commonJS({"node_modules/ajv/dist/compile/index.js"(exports2){"use\
 strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.resolveSchema=exports2.getCompilingSchema=exports2.resolveRef=exports2.compileSchema=e\
xports2.SchemaEnv=void 0;var codegen_1=require_codegen(),validation_error_1=require_validation_error(),names_1=require_names(),resolve_1=require_resolve(),util_\
1=require_util(),validate_1=require_validate(),SchemaEnv=class{constructor(env){var _a;this.refs={},this.dynamicAnchors={};let schema;typeof env.schema=="object\
"&&(schema=env.schema),this.schema=env.schema,this.schemaId=env.schemaId,this.root=env.root||this,this.baseId=(_a=env.baseId)!==null&&_a!==void 0?_a:(0,resolve_\
1.normalizeId)(schema?.[env.schemaId||"$id"]),this.schemaPath=env.schemaPath,this.localRefs=env.localRefs,this.meta=env.meta,this.$async=schema?.$async,this.ref\
s={}}};exports2.SchemaEnv=SchemaEnv;function compileSchema(sch){let _sch=getCompilingSchema.call(this,sch);if(_sch)return _sch;let rootId=(0,resolve_1.getFullPa\
th)(this.opts.uriResolver,sch.root.baseId),{es5,lines}=this.opts.code,{ownProperties}=this.opts,gen=new codegen_1.CodeGen(this.scope,{es5,lines,ownProperties}),\
_ValidationError;sch.$async&&(_ValidationError=gen.scopeValue("Error",{ref:validation_error_1.default,code:(0,codegen_1._)`require("ajv/dist/runtime/validation_\
error").default`}));let validateName=gen.scopeName("validate");sch.validateName=validateName;let schemaCxt={gen,allErrors:this.opts.allErrors,data:names_1.defau\
lt.data,parentData:names_1.default.parentData,parentDataProperty:names_1.default.parentDataProperty,dataNames:[names_1.default.data],dataPathArr:[codegen_1.nil]\
,dataLevel:0,dataTypes:[],definedProperties:new Set,topSchemaRef:gen.scopeValue("schema",this.opts.code.source===!0?{ref:sch.schema,code:(0,codegen_1.stringify)\
(sch.schema)}:{ref:sch.schema}),validateName,ValidationError:_ValidationError,schema:sch.schema,schemaEnv:sch,rootId,baseId:sch.baseId||rootId,schemaPath:codege\
n_1.nil,errSchemaPath:sch.schemaPath||(this.opts.jtd?"":"#"),errorPath:(0,codegen_1._)`""`,opts:this.opts,self:this},sourceCode;try{this._compilations.add(sch),\
(0,validate_1.validateFunctionCode)(schemaCxt),gen.optimize(this.opts.code.optimize);let validateCode=gen.toString();sourceCode=`${gen.scopeRefs(names_1.default\
.scope)}return ${validateCode}`,this.opts.code.process&&(sourceCode=this.opts.code.process(sourceCode,sch));let validate=new Function(`${names_1.default.self}`,\
`${names_1.default.scope}`,sourceCode)(this,this.scope.get());if(this.scope.value(validateName,{ref:validate}),validate.errors=null,validate.schema=sch.schema,v\
alidate.schemaEnv=sch,sch.$async&&(validate.$async=!0),this.opts.code.source===!0&&(validate.source={validateName,validateCode,scopeValues:gen._values}),this.op\
ts.unevaluated){let{props,items}=schemaCxt;validate.evaluated={props:props instanceof codegen_1.Name?void 0:props,items:items instanceof codegen_1.Name?void 0:i\
tems,dynamicProps:props instanceof codegen_1.Name,dynamicItems:items instanceof codegen_1.Name},validate.source&&(validate.source.evaluated=(0,codegen_1.stringi\
fy)(validate.evaluated))}return sch.validate=validate,sch}catch(e){throw delete sch.validate,delete sch.validateName,sourceCode&&this.logger.error("Error compil\
ing schema, function code:",sourceCode),e}finally{this._compilations.delete(sch)}}exports2.compileSchema=compileSchema;function resolveRef(root,baseId,ref){var \
_a;ref=(0,resolve_1.resolveUrl)(this.opts.uriResolver,baseId,ref);let schOrFunc=root.refs[ref];if(schOrFunc)return schOrFunc;let _sch=resolve.call(this,root,ref\
);if(_sch===void 0){let schema=(_a=root.localRefs)===null||_a===void 0?void 0:_a[ref],{schemaId}=this.opts;schema&&(_sch=new SchemaEnv({schema,schemaId,root,bas\
eId}))}if(_sch!==void 0)return root.refs[ref]=inlineOrCompile.call(this,_sch)}exports2.resolveRef=resolveRef;function inlineOrCompile(sch){return(0,resolve_1.in\
lineRef)(sch.schema,this.opts.inlineRefs)?sch.schema:sch.validate?sch:compileSchema.call(this,sch)}function getCompilingSchema(schEnv){for(let sch of this._comp\
ilations)if(sameSchemaEnv(sch,schEnv))return sch}exports2.getCompilingSchema=getCompilingSchema;function sameSchemaEnv(s1,s2){return s1.schema===s2.schema&&s1.r\
oot===s2.root&&s1.baseId===s2.baseId}function resolve(root,ref){let sch;for(;typeof(sch=this.refs[ref])=="string";)ref=sch;return sch||this.schemas[ref]||resolv\
eSchema.call(this,root,ref)}function resolveSchema(root,ref){let p=this.opts.uriResolver.parse(ref),refPath=(0,resolve_1._getFullPath)(this.opts.uriResolver,p),\
baseId=(0,resolve_1.getFullPath)(this.opts.uriResolver,root.baseId,void 0);if(Object.keys(root.schema).length>0&&refPath===baseId)return getJsonPointer.call(thi\
s,p,root);let id=(0,resolve_1.normalizeId)(refPath),schOrRef=this.refs[id]||this.schemas[id];if(typeof schOrRef=="string"){let sch=resolveSchema.call(this,root,\
schOrRef);return typeof sch?.schema!="object"?void 0:getJsonPointer.call(this,p,sch)}if(typeof schOrRef?.schema=="object"){if(schOrRef.validate||compileSchema.c\
all(this,schOrRef),id===(0,resolve_1.normalizeId)(ref)){let{schema}=schOrRef,{schemaId}=this.opts,schId=schema[schemaId];return schId&&(baseId=(0,resolve_1.reso\
lveUrl)(this.opts.uriResolver,baseId,schId)),new SchemaEnv({schema,schemaId,root,baseId})}return getJsonPointer.call(this,p,schOrRef)}}exports2.resolveSchema=re\
solveSchema;var PREVENT_SCOPE_CHANGE=new Set(["properties","patternProperties","enum","dependencies","definitions"]);function getJsonPointer(parsedRef,{baseId,s\
chema,root}){var _a;if(((_a=parsedRef.fragment)===null||_a===void 0?void 0:_a[0])!=="/")return;for(let part of parsedRef.fragment.slice(1).split("/")){if(typeof\
 schema=="boolean")return;let partSchema=schema[(0,util_1.unescapeFragment)(part)];if(partSchema===void 0)return;schema=partSchema;let schId=typeof schema=="obj\
ect"&&schema[this.opts.schemaId];!PREVENT_SCOPE_CHANGE.has(part)&&schId&&(baseId=(0,resolve_1.resolveUrl)(this.opts.uriResolver,baseId,schId))}let env;if(typeof\
 schema!="boolean"&&schema.$ref&&!(0,util_1.schemaHasRulesButRef)(schema,this.RULES)){let $ref=(0,resolve_1.resolveUrl)(this.opts.uriResolver,baseId,schema.$ref\
);env=resolveSchema.call(this,root,$ref)}let{schemaId}=this.opts;if(env=env||new SchemaEnv({schema,schemaId,root,baseId}),env.schema!==env.root.schema)return en\
v}}});var require_data=__commonJS({"node_modules/ajv/dist/refs/data.json"(exports2,module2){module2.exports={$id:"https://raw.githubusercontent.com/ajv-validato\
r/ajv/master/lib/refs/data.json#",description:"Meta-schema for $data reference (JSON AnySchema extension proposal)",type:"object",required:["$data"],properties:\
{$data:{type:"string",anyOf:[{format:"relative-json-pointer"},{format:"json-pointer"}]}},additionalProperties:!1}}});var require_utils=__commonJS({"node_modules\
/fast-uri/lib/utils.js"(exports2,module2){"use strict";var isUUID=RegExp.prototype.test.bind(/^[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}$/iu),isIP\
v4=RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]\\d|\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]\\d|\\d)$/u),isPort=RegExp.prototype.test.bind(/^\\d\
*$/u),isHexPair=RegExp.prototype.test.bind(/^[\\da-f]{2}$/iu),isUnreserved=RegExp.prototype.test.bind(/^[\\da-z\\-._~]$/iu),isPathCharacter=RegExp.prototype.test.b\
ind(/^[A-Za-z0-9\\-._~!$&\'()*+,;=:@/]$/u),isQueryFragmentCharacter=RegExp.prototype.test.bind(/^[A-Za-z0-9\\-._~!$&\'()*+,;=:@/?]$/u),isUserinfoCharacter=RegExp.pr\
ototype.test.bind(/^[A-Za-z0-9\\-._~!$&\'()*+,;=:]$/u),BYTE_HEX=new Array(256);{let HEX_DIGITS="0123456789ABCDEF";for(let i=0;i<256;i++)BYTE_HEX[i]="%"+HEX_DIGITS\
[i>>4]+HEX_DIGITS[i&15]}function percentEncodeNonAscii(cp){return cp<2048?BYTE_HEX[192|cp>>6]+BYTE_HEX[128|cp&63]:cp<65536?BYTE_HEX[224|cp>>12]+BYTE_HEX[128|cp>\
>6&63]+BYTE_HEX[128|cp&63]:BYTE_HEX[240|cp>>18]+BYTE_HEX[128|cp>>12&63]+BYTE_HEX[128|cp>>6&63]+BYTE_HEX[128|cp&63]}function stringArrayToHexStripped(input){let \
acc="",code=0,i=0;for(i=0;i<input.length;i++)if(code=input[i].charCodeAt(0),code!==48){if(!(code>=48&&code<=57||code>=65&&code<=70||code>=97&&code<=102))return"\
";acc+=input[i];break}for(i+=1;i<input.length;i++){if(code=input[i].charCodeAt(0),!(code>=48&&code<=57||code>=65&&code<=70||code>=97&&code<=102))return"";acc+=i\
nput[i]}return acc}var isHextet=RegExp.prototype.test.bind(/^[\\dA-Fa-f]{1,4}$/),isIPvFuture=RegExp.prototype.test.bind(/^[vV][\\dA-Fa-f]+\\.[A-Za-z\\d\\-._~!$&\'()*+\
,;=:]+$/),isZoneCharacter=RegExp.prototype.test.bind(/^[A-Za-z\\d\\-._~]$/),nonSimpleDomain=RegExp.prototype.test.bind(/[^!"$&\'()*+,\\-.;=_`a-z{}~]/u);function isZ\
oneIdentifier(zone){if(zone.length===0)return!1;for(let i=0;i<zone.length;i++)if(!isZoneCharacter(zone[i])){if(zone[i]==="%"&&i+2<zone.length&&isHexPair(zone.sl\
ice(i+1,i+3))){i+=2;continue}return!1}return!0}function compressIPv6ZeroRun(hextets){let bestStart=-1,bestLength=0,runStart=-1,runLength=0;for(let i=0;i<hextets\
.length;i++)hextets[i]==="0"?(runStart===-1&&(runStart=i),runLength++,runLength>bestLength&&(bestLength=runLength,bestStart=runStart)):(runStart=-1,runLength=0)\
;if(bestLength<2)return hextets.join(":");let head=hextets.slice(0,bestStart).join(":"),tail=hextets.slice(bestStart+bestLength).join(":");return head+"::"+tail\
}function normalizeIPv6Address(input){let compression=input.indexOf("::");if(compression!==-1&&input.indexOf("::",compression+1)!==-1)return;let left=compressio\
n===-1?input.split(":"):input.slice(0,compression).split(":"),right=compression===-1?[]:input.slice(compression+2).split(":");compression!==-1&&(left.length===1\
&&left[0]===""&&(left.length=0),right.length===1&&right[0]===""&&(right.length=0));let parts=left.concat(right),hextetCount=0;for(let i=0;i<parts.length;i++){le\
t part=parts[i];if(part==="")return;if(part.indexOf(".")!==-1){if(i!==parts.length-1||compression!==-1&&right.length===0||!isIPv4(part))return;hextetCount+=2;co\
ntinue}if(!isHextet(part))return;parts[i]=parseInt(part,16).toString(16),hextetCount++}if(compression===-1)return hextetCount!==8?void 0:compressIPv6ZeroRun(par\
ts);if(hextetCount>=8)return;let expanded=parts.slice(0,left.length);for(let i=hextetCount;i<8;i++)expanded.push("0");for(let i=left.length;i<parts.length;i++)e\
xpanded.push(parts[i]);return compressIPv6ZeroRun(expanded)}function normalizeIPv6(host){let bracketed=host[0]==="["&&host[host.length-1]==="]";if((host[0]==="[\
"||host[host.length-1]==="]")&&!bracketed)return{host,isIPV6:!1,error:!0};let input=bracketed?host.slice(1,-1):host;if(bracketed&&isIPvFuture(input))return inpu\
t=input.toLowerCase(),{host:`[${input}]`,escapedHost:input,isIPV6:!1,isIPVFuture:!0};if(findToken(input,":")<2)return{host,isIPV6:!1,error:bracketed};let zoneId\
entifier="",zoneSeparator=input.indexOf("%");if(zoneSeparator!==-1){let separatorLength=input.slice(zoneSeparator,zoneSeparator+3).toLowerCase()==="%25"?3:1;if(\
zoneIdentifier=input.slice(zoneSeparator+separatorLength),!isZoneIdentifier(zoneIdentifier))return{host,isIPV6:!1,error:!0};input=input.slice(0,zoneSeparator)}l\
et address=normalizeIPv6Address(input);return address===void 0?{host,isIPV6:!1,error:!0}:{host:address+(zoneIdentifier?"%"+zoneIdentifier:""),escapedHost:addres\
s+(zoneIdentifier?"%25"+zoneIdentifier:""),isIPV6:!0}}function findToken(str,token){let ind=0;for(let i=0;i<str.length;i++)str[i]===token&&ind++;return ind}func\
tion removeDotSegments(path){let input=path,output=[],nextSlash=-1,len=0;for(;len=input.length;){if(len===1){if(input===".")break;if(input==="/"){output.push("/\
");break}else{output.push(input);break}}else if(len===2){if(input[0]==="."){if(input[1]===".")break;if(input[1]==="/"){input=input.slice(2);continue}}else if(in\
put[0]==="/"&&(input[1]==="."||input[1]==="/")){output.push("/");break}}else if(len===3&&input==="/.."){output.length!==0&&output.pop(),output.push("/");break}i\
f(input[0]==="."){if(input[1]==="."){if(input[2]==="/"){input=input.slice(3);continue}}else if(input[1]==="/"){input=input.slice(2);continue}}else if(input[0]==\
="/"&&input[1]==="."){if(input[2]==="/"){input=input.slice(2);continue}else if(input[2]==="."&&input[3]==="/"){input=input.slice(3),output.length!==0&&output.po\
p();continue}}if((nextSlash=input.indexOf("/",1))===-1){output.push(input);break}else output.push(input.slice(0,nextSlash)),input=input.slice(nextSlash)}return \
output.join("")}function removeDotSegmentsRelative(path){if(path===""||path[0]==="/")return removeDotSegments(path);let segments=path.split("/"),last=segments.l\
ength-1,output=[],trailingDirectory=!1;for(let i=0;i<=last;i++){let segment=segments[i];segment==="."||segment===".."?(segment===".."&&(output.length!==0&&outpu\
t[output.length-1]!==".."?output.pop():output.push("..")),trailingDirectory=i===last):output.push(segment)}return trailingDirectory&&output[output.length-1]!=="\
.."&&output.push(""),(output.length===0||output[0]===""||output[0].includes(":"))&&output.unshift("."),output.join("/")}var HOST_DELIMS={"@":"%40","/":"%2F","?"\
:"%3F","#":"%23",":":"%3A"},HOST_DELIM_RE=/[@/?#:]/g,HOST_DELIM_NO_COLON_RE=/[@/?#]/g;function reescapeHostDelimiters(host,isIP){let re=isIP?HOST_DELIM_NO_COLON\
_RE:HOST_DELIM_RE;return re.lastIndex=0,host.replace(re,ch=>HOST_DELIMS[ch])}function normalizePercentEncoding(input,decodeUnreserved=!1){if(input.indexOf("%")=\
==-1)return input;let output="";for(let i=0;i<input.length;i++){if(input[i]==="%"&&i+2<input.length){let hex=input.slice(i+1,i+3);if(isHexPair(hex)){let normali\
zedHex=hex.toUpperCase(),decoded=String.fromCharCode(parseInt(normalizedHex,16));decodeUnreserved&&isUnreserved(decoded)?output+=decoded:output+="%"+normalizedH\
ex,i+=2;continue}}output+=input[i]}return output}function normalizePathEncoding(input){let output="";for(let i=0;i<input.length;i++){let ch=input[i];if(ch==="%"\
&&i+2<input.length){let hex=input.slice(i+1,i+3);if(isHexPair(hex)){let normalizedHex=hex.toUpperCase(),decoded=String.fromCharCode(parseInt(normalizedHex,16));\
decoded!=="."&&isUnreserved(decoded)?output+=decoded:output+="%"+normalizedHex,i+=2;continue}}if(isPathCharacter(ch))output+=ch;else{let code=input.charCodeAt(i\
);if(code<128)output+=isEscapeSafe(code)?ch:BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&i+1<input.len\
gth){let low=input.charCodeAt(i+1);low>=56320&&low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i++):output+=percentEncodeNonAscii(\
65533)}else output+=percentEncodeNonAscii(65533)}}return output}function serializePathEncoding(input,pathNoScheme=!1){let output="",firstSegment=pathNoScheme&&i\
nput[0]!=="/";for(let i=0;i<input.length;i++){let ch=input[i];if(ch==="%"&&i+2<input.length){let hex=input.slice(i+1,i+3);if(isHexPair(hex)){output+="%"+hex.toU\
pperCase(),i+=2;continue}}if(ch==="/"&&(firstSegment=!1),isPathCharacter(ch)&&(ch!==":"||!firstSegment))output+=ch;else{let code=input.charCodeAt(i);if(code<128\
)output+=BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&i+1<input.length){let low=input.charCodeAt(i+1);\
low>=56320&&low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i++):output+=percentEncodeNonAscii(65533)}else output+=percentEncodeNo\
nAscii(65533)}}return output}function encodeComponent(input,isAllowed){let output="";for(let i=0;i<input.length;i++){let ch=input[i];if(ch==="%"&&i+2<input.leng\
th){let hex=input.slice(i+1,i+3);if(isHexPair(hex)){output+="%"+hex.toUpperCase(),i+=2;continue}}if(isAllowed(ch))output+=ch;else{let code=input.charCodeAt(i);i\
f(code<128)output+=BYTE_HEX[code];else if(code<55296||code>57343)output+=percentEncodeNonAscii(code);else if(code<=56319&&i+1<input.length){let low=input.charCo\
deAt(i+1);low>=56320&&low<=57343?(output+=percentEncodeNonAscii(65536+(code-55296<<10)+(low-56320)),i++):output+=percentEncodeNonAscii(65533)}else output+=perce\
ntEncodeNonAscii(65533)}}return output}function encodeUserinfo(input){return encodeComponent(input,isUserinfoCharacter)}function encodeQuery(input){return encod\
eComponent(input,isQueryFragmentCharacter)}function encodeFragment(input){return encodeComponent(input,isQueryFragmentCharacter)}function isEscapeSafe(cp){retur\
n cp>=48&&cp<=57||cp>=65&&cp<=90||cp>=97&&cp<=122||cp===42||cp===43||cp===45||cp===46||cp===47||cp===64||cp===95}function normalizeQueryFragmentEncoding(input){\
let output="";for(let i=0;i<input.length;i++){let ch=input[i];if(ch==="%"&&i+2<input.length){let hex=input.slice(i+1,i+3);if(isHexPair(hex)){let normalizedHex=h\
ex.toUpperCase(),decoded=String.fromCharCode(parseInt(normalizedHex,16));isUnreserved(decoded)?output+=decoded:output+="%"+normalizedHex,i+=2;continue}}if(isQue\
ryFragmentCharacter(ch))output+=ch;else{let code=input.charCodeAt(i);if(code<128)output+=isEscapeSafe(code)?ch:BYTE_HEX[code];else if(code<55296||code>57343)out\
put+=percentEncodeNonAscii(code);else if(code<=56319&&i+1<input.length){let low=input.charCodeAt(i+1);low>=56320&&low<=57343?(output+=percentEncodeNonAscii(6553\
6+(code-55296<<10)+(low-56320)),i++):output+=percentEncodeNonAscii(65533)}else output+=percentEncodeNonAscii(65533)}}return output}function escapePreservingEsca\
pes(input){let output="";for(let i=0;i<input.length;i++){if(input[i]==="%"&&i+2<input.length){let hex=input.slice(i+1,i+3);if(isHexPair(hex)){output+="%"+hex.to\
UpperCase(),i+=2;continue}}output+=escape(input[i])}return output}function recomposeAuthority(component){let uriTokens=[];if(component.userinfo!==void 0&&(uriTo\
kens.push(encodeUserinfo(component.userinfo)),uriTokens.push("@")),component.host!==void 0){let host=component.host;if(!isIPv4(host)){let ipV6res=normalizeIPv6(\
host);ipV6res.isIPV6!==!0&&ipV6res.isIPVFuture!==!0&&(host=normalizePercentEncoding(host,!0),ipV6res=normalizeIPv6(host)),ipV6res.isIPV6===!0||ipV6res.isIPVFutu\
re===!0?host=`[${ipV6res.escapedHost}]`:host=reescapeHostDelimiters(host,!1)}uriTokens.push(host)}if(typeof component.port=="number"||typeof component.port=="st\
ring"){let port=String(component.port);if(!isPort(port))throw new TypeError("URI port is malformed.");uriTokens.push(":"),uriTokens.push(port)}return uriTokens.\
length?uriTokens.join(""):void 0}module2.exports={nonSimpleDomain,recomposeAuthority,reescapeHostDelimiters,normalizePercentEncoding,normalizePathEncoding,seria\
lizePathEncoding,normalizeQueryFragmentEncoding,encodeUserinfo,encodeQuery,encodeFragment,escapePreservingEscapes,removeDotSegments,removeDotSegmentsRelative,is\
IPv4,isUUID,normalizeIPv6,stringArrayToHexStripped}}});var require_schemes=__commonJS({"node_modules/fast-uri/lib/schemes.js"(exports2,module2){"use strict";var\
{isUUID}=require_utils(),URN_REG=/^([\\da-z][\\d\\-a-z]{0,31}):((?:[\\w!$\'()*+,\\-./:;=@]|%[\\da-f]{2})+)$/iu,supportedSchemeNames=["http","https","ws","wss","urn","u\
rn:uuid"];function isValidSchemeName(name){return supportedSchemeNames.indexOf(name)!==-1}function wsIsSecure(wsComponent){return wsComponent.secure===!0?!0:wsC\
omponent.secure===!1?!1:wsComponent.scheme?wsComponent.scheme.length===3&&(wsComponent.scheme[0]==="w"||wsComponent.scheme[0]==="W")&&(wsComponent.scheme[1]==="\
s"||wsComponent.scheme[1]==="S")&&(wsComponent.scheme[2]==="s"||wsComponent.scheme[2]==="S"):!1}function httpParse(component){return component.host||(component.\
error=component.error||"HTTP URIs must have a host."),component}function httpSerialize(component){let secure=String(component.scheme).toLowerCase()==="https";re\
turn(component.port===(secure?443:80)||component.port==="")&&(component.port=void 0),component.path||(component.path="/"),component}function wsParse(wsComponent\
){return wsComponent.secure=wsIsSecure(wsComponent),wsComponent.resourceName=(wsComponent.path||"/")+(wsComponent.query?"?"+wsComponent.query:""),wsComponent.pa\
th=void 0,wsComponent.query=void 0,wsComponent}function wsSerialize(wsComponent){if((wsComponent.port===(wsIsSecure(wsComponent)?443:80)||wsComponent.port==="")\
&&(wsComponent.port=void 0),typeof wsComponent.secure=="boolean"&&(wsComponent.scheme=wsComponent.secure?"wss":"ws",wsComponent.secure=void 0),wsComponent.resou\
rceName){let queryIndex=wsComponent.resourceName.indexOf("?"),path=queryIndex===-1?wsComponent.resourceName:wsComponent.resourceName.slice(0,queryIndex);wsCompo\
nent.path=path&&path!=="/"?path:void 0,wsComponent.query=queryIndex===-1?void 0:wsComponent.resourceName.slice(queryIndex+1),wsComponent.resourceName=void 0}ret\
urn wsComponent.fragment=void 0,wsComponent}function urnParse(urnComponent,options){if(!urnComponent.path)return urnComponent.error="URN can not be parsed",urnC\
omponent;let matches=urnComponent.path.match(URN_REG);if(matches&&matches[0]===urnComponent.path){let scheme=options.scheme||urnComponent.scheme||"urn";urnCompo\
nent.nid=matches[1].toLowerCase(),urnComponent.nss=matches[2];let urnScheme=`${scheme}:${options.nid||urnComponent.nid}`,schemeHandler=getSchemeHandler(urnSchem\
e);urnComponent.path=void 0,schemeHandler&&(urnComponent=schemeHandler.parse(urnComponent,options))}else urnComponent.error=urnComponent.error||"URN can not be \
parsed.";return urnComponent}function urnSerialize(urnComponent,options){if(urnComponent.nid===void 0)throw new Error("URN without nid cannot be serialized");le\
t scheme=options.scheme||urnComponent.scheme||"urn",nid=urnComponent.nid.toLowerCase(),urnScheme=`${scheme}:${options.nid||nid}`,schemeHandler=getSchemeHandler(\
urnScheme);schemeHandler&&(urnComponent=schemeHandler.serialize(urnComponent,options));let uriComponent=urnComponent,nss=urnComponent.nss;return uriComponent.pa\
th=`${nid||options.nid}:${nss}`,options.skipEscape=!0,uriComponent}function urnuuidParse(urnComponent,options){let uuidComponent=urnComponent;return uuidCompone\
nt.uuid=uuidComponent.nss,uuidComponent.nss=void 0,!options.tolerant&&(!uuidComponent.uuid||!isUUID(uuidComponent.uuid))&&(uuidComponent.error=uuidComponent.err\
or||"UUID is not valid."),uuidComponent}function urnuuidSerialize(uuidComponent){let urnComponent=uuidComponent;return urnComponent.nss=(uuidComponent.uuid||"")\
.toLowerCase(),urnComponent}var http={scheme:"http",domainHost:!0,parse:httpParse,serialize:httpSerialize},https={scheme:"https",domainHost:http.domainHost,pars\
e:httpParse,serialize:httpSerialize},ws={scheme:"ws",domainHost:!0,parse:wsParse,serialize:wsSerialize},wss={scheme:"wss",domainHost:ws.domainHost,parse:ws.pars\
e,serialize:ws.serialize},urn={scheme:"urn",parse:urnParse,serialize:urnSerialize,skipNormalize:!0},urnuuid={scheme:"urn:uuid",parse:urnuuidParse,serialize:urnu\
uidSerialize,skipNormalize:!0},SCHEMES={http,https,ws,wss,urn,"urn:uuid":urnuuid};Object.setPrototypeOf(SCHEMES,null);function getSchemeHandler(scheme){return s\
cheme&&(SCHEMES[scheme]||SCHEMES[scheme.toLowerCase()])||void 0}module2.exports={wsIsSecure,SCHEMES,isValidSchemeName,getSchemeHandler}}});var require_fast_uri=\
__commonJS({"node_modules/fast-uri/index.js"(exports2,module2){"use strict";var{normalizeIPv6,removeDotSegments,removeDotSegmentsRelative,recomposeAuthority,nor\
malizePercentEncoding,normalizePathEncoding,serializePathEncoding,normalizeQueryFragmentEncoding,encodeQuery,encodeFragment,reescapeHostDelimiters,isIPv4,nonSim\
pleDomain}=require_utils(),{SCHEMES,getSchemeHandler}=require_schemes(),VALID_SCHEME=/^[A-Za-z][A-Za-z0-9+.-]*$/u,MALFORMED_SCHEME_ERROR="URI scheme is malforme\
d.",MALFORMED_HOST_ERROR="URI host is malformed.",FORBIDDEN_DOMAIN_HOST_CHARACTER=/[\\0-\\x20"#/:<>?@[\\\\\\]^`{|}\\x7F]/u;function validateScheme(scheme){let stringS\
cheme=String(scheme);if(!VALID_SCHEME.test(stringScheme))throw new TypeError(MALFORMED_SCHEME_ERROR);return stringScheme}function normalize(uri,options){return \
typeof uri=="string"?uri=normalizeString(uri,options):typeof uri=="object"&&(uri=parse(serialize(uri,options),options)),uri}function resolve(baseURI,relativeURI\
,options){let schemelessOptions=options?Object.assign({scheme:"null"},options):{scheme:"null"},{parsed:baseParsed,malformedAuthorityOrPort:baseMalformed,malform\
edPercentEncoding:baseMalformedPercentEncoding,malformedSchemeSpecific:baseMalformedSchemeSpecific,malformedHost:baseMalformedHost,malformedScheme:baseMalformed\
Scheme}=parseWithStatus(baseURI,schemelessOptions),{parsed:relativeParsed,malformedAuthorityOrPort:relativeMalformed,malformedPercentEncoding:relativeMalformedP\
ercentEncoding,malformedSchemeSpecific:relativeMalformedSchemeSpecific,malformedHost:relativeMalformedHost,malformedScheme:relativeMalformedScheme}=parseWithSta\
tus(relativeURI,schemelessOptions);if(baseMalformed||relativeMalformed||baseMalformedPercentEncoding||relativeMalformedPercentEncoding||baseMalformedSchemeSpeci\
fic||relativeMalformedSchemeSpecific||baseMalformedHost||relativeMalformedHost||baseMalformedScheme||relativeMalformedScheme)throw new Error(baseParsed.error||r\
elativeParsed.error||"URI is malformed.");let resolved=resolveComponent(baseParsed,relativeParsed,schemelessOptions,!0),resolvedSchemeHandler=getSchemeHandler(o\
ptions&&options.scheme||resolved.scheme),resolvedHost=resolved.host,resolvedHostIsIP=resolvedHost!==void 0&&resolvedHost!==""&&(isIPv4(resolvedHost)||normalizeI\
Pv6(resolvedHost).isIPV6);if(hasForbiddenDomainHost(resolved,options||{},resolvedSchemeHandler,resolvedHostIsIP))throw new Error(MALFORMED_HOST_ERROR);canonical\
izeHost(resolved,options||{},resolvedSchemeHandler,resolvedHostIsIP);let encodedASCIIHost=resolvedHost&&resolvedHost.indexOf("%")!==-1&&!new RegExp("\\\\P{ASCII}"\
,"u").test(resolvedHost);if(resolved.error&&!encodedASCIIHost)throw new Error(resolved.error);return schemelessOptions.skipEscape=!0,serialize(resolved,schemele\
ssOptions)}function resolveComponent(base,relative,options,skipNormalization){let target={};if(skipNormalization||(base=parse(serialize(base,options),options),r\
elative=parse(serialize(relative,options),options)),options=options||{},!options.tolerant&&relative.scheme)target.scheme=relative.scheme,target.userinfo=relativ\
e.userinfo,target.host=relative.host,target.port=relative.port,target.path=removeDotSegments(relative.path||""),target.query=relative.query;else{if(relative.use\
rinfo!==void 0||relative.host!==void 0||relative.port!==void 0)target.userinfo=relative.userinfo,target.host=relative.host,target.port=relative.port,target.path\
=removeDotSegments(relative.path||""),target.query=relative.query;else{if(!relative.path)target.path=base.path,relative.query!==void 0?target.query=relative.que\
ry:target.query=base.query;else{if(relative.path[0]==="/")target.path=removeDotSegments(relative.path);else{let baseHasAuthority=base.userinfo!==void 0||base.ho\
st!==void 0||base.port!==void 0;baseHasAuthority&&!base.path?target.path="/"+relative.path:base.path?target.path=base.path.slice(0,base.path.lastIndexOf("/")+1)\
+relative.path:target.path=relative.path,target.path=base.scheme===void 0&&!baseHasAuthority&&target.path[0]!=="/"?removeDotSegmentsRelative(target.path):remove\
DotSegments(target.path)}target.query=relative.query}target.userinfo=base.userinfo,target.host=base.host,target.port=base.port}target.scheme=base.scheme}return \
target.fragment=relative.fragment,target}function equal(uriA,uriB,options){let normalizedA=normalizeComparableURI(uriA,options),normalizedB=normalizeComparableU\
RI(uriB,options);return normalizedA!==void 0&&normalizedB!==void 0&&normalizedA===normalizedB}function serialize(cmpts,opts){let component={host:cmpts.host,sche\
me:cmpts.scheme,userinfo:cmpts.userinfo,port:cmpts.port,path:cmpts.path,query:cmpts.query,nid:cmpts.nid,nss:cmpts.nss,uuid:cmpts.uuid,fragment:cmpts.fragment,re\
ference:cmpts.reference,resourceName:cmpts.resourceName,secure:cmpts.secure,error:""},options=Object.assign({},opts),uriTokens=[];component.scheme&&(component.s\
cheme=validateScheme(component.scheme));let schemeHandler=getSchemeHandler(options.scheme||component.scheme);schemeHandler&&schemeHandler.serialize&&schemeHandl\
er.serialize(component,options);let hasAuthority=component.userinfo!==void 0||component.host!==void 0||component.port!==void 0,schemelessReference=(component.sc\
heme===void 0||options.reference==="suffix")&&!hasAuthority,pathNoScheme=!options.skipEscape&&schemelessReference;component.path!==void 0&&(options.skipEscape?c\
omponent.path=normalizePercentEncoding(component.path):component.path=serializePathEncoding(component.path,pathNoScheme)),options.reference!=="suffix"&&componen\
t.scheme&&(component.scheme=validateScheme(component.scheme),uriTokens.push(component.scheme,":"));let authority=recomposeAuthority(component);if(authority!==vo\
id 0&&(options.reference!=="suffix"&&uriTokens.push("//"),uriTokens.push(authority),component.path&&component.path[0]!=="/"&&uriTokens.push("/")),component.path\
!==void 0){let s=component.path;!options.absolutePath&&(!schemeHandler||!schemeHandler.absolutePath)&&(s=schemelessReference&&s[0]!=="/"?removeDotSegmentsRelati\
ve(s):removeDotSegments(s)),schemelessReference&&(s=serializePathEncoding(s,!0)),authority===void 0&&s[0]==="/"&&s[1]==="/"&&(s="/%2F"+s.slice(2)),uriTokens.pus\
h(s)}return component.query!==void 0&&uriTokens.push("?",encodeQuery(component.query)),component.fragment!==void 0&&uriTokens.push("#",encodeFragment(component.\
fragment)),uriTokens.join("")}var URI_PARSE=/^(?:([^#/:?]+):)?(?:\\/\\/((?:([^#/?@]*)@)?(\\[[^#/?\\]]+\\]|[^#/:?]*)(?::(\\d*))?))?([^#?]*)(?:\\?([^#]*))?(?:#((?:.|[\\n\\\
r])*))?/u,AUTHORITY_PREFIX=/^(?:[^#/:?]+:)?\\/\\/([^/?#]*)/,AUTHORITY_INTRODUCER_REGION=/^(?:[^#/:?]+:)?([/\\\\\\t\\n\\r]*)/;function getParseError(parsed,matches){if(\
matches[2]!==void 0&&parsed.path&&parsed.path[0]!=="/")return\'URI path must start with "/" when authority is present.\';if(typeof parsed.port=="number"&&(parsed.\
port<0||parsed.port>65535))return"URI port is malformed."}function hasMalformedPercentEncoding(component){if(component===void 0)return!1;let percent=component.i\
ndexOf("%");for(;percent!==-1;){if(percent+2>=component.length||!/^[\\da-f]{2}$/iu.test(component.slice(percent+1,percent+3)))return!0;percent=component.indexOf(\
"%",percent+3)}return!1}function isIPLiteral(host){return host[0]==="["&&host[host.length-1]==="]"}function hasMalformedComponentPercentEncoding(matches){let ho\
st=matches[4];return hasMalformedPercentEncoding(matches[3])||host!==void 0&&!isIPLiteral(host)&&hasMalformedPercentEncoding(host)||hasMalformedPercentEncoding(\
matches[6])||hasMalformedPercentEncoding(matches[7])||hasMalformedPercentEncoding(matches[8])}function canonicalizeHost(parsed,options,schemeHandler,isIP){if(ha\
sForbiddenDomainHost(parsed,options,schemeHandler,isIP))return parsed.error=parsed.error||MALFORMED_HOST_ERROR,!0;if(!options.unicodeSupport&&(!schemeHandler||!\
schemeHandler.unicodeSupport)&&parsed.host&&!isIPLiteral(parsed.host)&&(options.domainHost||schemeHandler&&schemeHandler.domainHost)&&isIP===!1&&nonSimpleDomain\
(parsed.host)){let url;try{url=new URL("http://"+parsed.host)}catch(e){return parsed.error=parsed.error||"Host\'s domain name can not be converted to ASCII: "+e,\
!0}if(!isHostOnlyURL(url))return parsed.error=parsed.error||MALFORMED_HOST_ERROR,!0;parsed.host=url.hostname}return!1}function hasForbiddenDomainHost(parsed,opt\
ions,schemeHandler,isIP){return!!(parsed.host&&isIP===!1&&!isIPLiteral(parsed.host)&&(options.domainHost||schemeHandler&&schemeHandler.domainHost)&&FORBIDDEN_DO\
MAIN_HOST_CHARACTER.test(parsed.host))}function isHostOnlyURL(url){return url.username===""&&url.password===""&&url.port===""&&url.pathname==="/"&&url.search===\
""&&url.hash===""&&url.hostname!==""}function parseWithStatus(uri,opts){let options=Object.assign({},opts),parsed={scheme:void 0,userinfo:void 0,host:"",port:vo\
id 0,path:"",query:void 0,fragment:void 0},malformedAuthorityOrPort=!1,malformedPercentEncoding=!1,malformedSchemeSpecific=!1,malformedHost=!1,malformedIPLitera\
l=!1,malformedScheme=!1,isIP=!1;options.reference==="suffix"&&(options.scheme?uri=options.scheme+":"+uri:uri="//"+uri);let authorityMatch=uri.match(AUTHORITY_PR\
EFIX);authorityMatch!==null&&authorityMatch[1].indexOf("\\\\")!==-1&&(parsed.error="URI authority must not contain a literal backslash.",malformedAuthorityOrPort=\
!0);let introducerMatch=uri.match(AUTHORITY_INTRODUCER_REGION);if(introducerMatch!==null){let region=introducerMatch[1],normalizedRegion=region.replace(/[\\t\\n\\r\
]/g,"");normalizedRegion.length>=2&&(normalizedRegion.slice(0,2)!=="//"?(parsed.error=parsed.error||"URI authority must not contain a literal backslash.",malfor\
medAuthorityOrPort=!0):region.length!==normalizedRegion.length&&(parsed.error=parsed.error||"URI authority introducer must not contain whitespace.",malformedAut\
horityOrPort=!0))}let matches=uri.match(URI_PARSE);if(matches){parsed.scheme=matches[1],parsed.userinfo=matches[3],parsed.host=matches[4],parsed.port=parseInt(m\
atches[5],10),parsed.path=matches[6]||"",parsed.query=matches[7],parsed.fragment=matches[8],parsed.scheme!==void 0&&(VALID_SCHEME.test(parsed.scheme)?parsed.sch\
eme=parsed.scheme.toLowerCase():(parsed.error=parsed.error||MALFORMED_SCHEME_ERROR,malformedScheme=!0)),malformedPercentEncoding=hasMalformedComponentPercentEnc\
oding(matches),malformedPercentEncoding&&(parsed.error=parsed.error||"URI contains malformed percent-encoding."),isNaN(parsed.port)&&(parsed.port=matches[5]);le\
t parseError=getParseError(parsed,matches);if(parseError!==void 0&&(parsed.error=parsed.error||parseError,malformedAuthorityOrPort=!0),parsed.host)if(isIPv4(par\
sed.host)===!1){let bracketedIPLiteral=isIPLiteral(parsed.host),hasIPLiteralBracket=parsed.host.indexOf("[")!==-1||parsed.host.indexOf("]")!==-1,ipv6result=norm\
alizeIPv6(parsed.host);isIP=ipv6result.isIPV6||ipv6result.isIPVFuture===!0,malformedIPLiteral=hasIPLiteralBracket&&(!bracketedIPLiteral||ipv6result.error===!0),\
parsed.host=isIP?ipv6result.host:ipv6result.host.toLowerCase(),malformedIPLiteral&&(parsed.error=parsed.error||MALFORMED_HOST_ERROR,malformedAuthorityOrPort=!0)\
}else isIP=!0;parsed.scheme===void 0&&parsed.userinfo===void 0&&parsed.host===void 0&&parsed.port===void 0&&parsed.query===void 0&&!parsed.path?parsed.reference\
="same-document":parsed.scheme===void 0?parsed.reference="relative":parsed.fragment===void 0?parsed.reference="absolute":parsed.reference="uri",options.referenc\
e&&options.reference!=="suffix"&&options.reference!==parsed.reference&&(parsed.error=parsed.error||"URI is not a "+options.reference+" reference.");let schemeHa\
ndler=getSchemeHandler(options.scheme||parsed.scheme);if(malformedIPLiteral||(malformedHost=canonicalizeHost(parsed,options,schemeHandler,isIP)),uri.indexOf("%"\
)!==-1&&parsed.host!==void 0&&!malformedIPLiteral){let host=isIP?parsed.host:normalizePercentEncoding(parsed.host,!0);isIP||(host=normalizePercentEncoding(host.\
toLowerCase())),parsed.host=isIP||options.scheme!=="null"?reescapeHostDelimiters(host,isIP):host}(!schemeHandler||schemeHandler&&!schemeHandler.skipNormalize)&&\
(parsed.path&&(parsed.path=normalizePathEncoding(parsed.path)),parsed.query&&(parsed.query=normalizeQueryFragmentEncoding(parsed.query)),parsed.fragment&&(parse\
d.fragment=normalizeQueryFragmentEncoding(parsed.fragment))),schemeHandler&&schemeHandler.parse&&(schemeHandler.parse(parsed,options),schemeHandler===SCHEMES.ur\
n&&parsed.nid===void 0&&(malformedSchemeSpecific=!0))}else parsed.error=parsed.error||"URI can not be parsed.";return{parsed,malformedAuthorityOrPort,malformedP\
ercentEncoding,malformedSchemeSpecific,malformedHost,malformedScheme}}function parse(uri,opts){return parseWithStatus(uri,opts).parsed}function normalizeString(\
uri,opts){return normalizeStringWithStatus(uri,opts).normalized}function normalizeStringWithStatus(uri,opts){let{parsed,malformedAuthorityOrPort,malformedPercen\
tEncoding,malformedSchemeSpecific,malformedHost,malformedScheme}=parseWithStatus(uri,opts);return{normalized:malformedAuthorityOrPort||malformedPercentEncoding|\
|malformedSchemeSpecific||malformedHost||malformedScheme?uri:serialize(parsed,opts),malformedAuthorityOrPort,malformedPercentEncoding,malformedSchemeSpecific,ma\
lformedHost,malformedScheme}}function normalizeComparableURI(uri,opts){if(typeof uri!="string"&&typeof uri!="object")return;let value;try{value=typeof uri=="str\
ing"?uri:serialize(uri,opts)}catch{return}let{normalized,malformedAuthorityOrPort,malformedPercentEncoding,malformedSchemeSpecific,malformedHost,malformedScheme\
}=normalizeStringWithStatus(value,opts);return malformedAuthorityOrPort||malformedPercentEncoding||malformedSchemeSpecific||malformedHost||malformedScheme?void \
0:normalized}var fastUri={SCHEMES,normalize,resolve,resolveComponent,equal,serialize,parse};module2.exports=fastUri;module2.exports.default=fastUri;module2.expo\
rts.fastUri=fastUri}});var require_uri=__commonJS({"node_modules/ajv/dist/runtime/uri.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{va\
lue:!0});var uri=require_fast_uri();uri.code=\'require("ajv/dist/runtime/uri").default\';exports2.default=uri}});var require_core=__commonJS({"node_modules/ajv/di\
st/core.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.CodeGen=exports2.Name=exports2.nil=exports2.stringify=export\
s2.str=exports2._=exports2.KeywordCxt=void 0;var validate_1=require_validate();Object.defineProperty(exports2,"KeywordCxt",{enumerable:!0,get:function(){return \
validate_1.KeywordCxt}});var codegen_1=require_codegen();Object.defineProperty(exports2,"_",{enumerable:!0,get:function(){return codegen_1._}});Object.definePro\
perty(exports2,"str",{enumerable:!0,get:function(){return codegen_1.str}});Object.defineProperty(exports2,"stringify",{enumerable:!0,get:function(){return codeg\
en_1.stringify}});Object.defineProperty(exports2,"nil",{enumerable:!0,get:function(){return codegen_1.nil}});Object.defineProperty(exports2,"Name",{enumerable:!\
0,get:function(){return codegen_1.Name}});Object.defineProperty(exports2,"CodeGen",{enumerable:!0,get:function(){return codegen_1.CodeGen}});var validation_erro\
r_1=require_validation_error(),ref_error_1=require_ref_error(),rules_1=require_rules(),compile_1=require_compile(),codegen_2=require_codegen(),resolve_1=require\
_resolve(),dataType_1=require_dataType(),util_1=require_util(),$dataRefSchema=require_data(),uri_1=require_uri(),defaultRegExp=(str,flags)=>new RegExp(str,flags\
);defaultRegExp.code="new RegExp";var META_IGNORE_OPTIONS=["removeAdditional","useDefaults","coerceTypes"],EXT_SCOPE_NAMES=new Set(["validate","serialize","pars\
e","wrapper","root","schema","keyword","pattern","formats","validate$data","func","obj","Error"]),removedOptions={errorDataPath:"",format:"`validateFormats: fal\
se` can be used instead.",nullable:\'"nullable" keyword is supported by default.\',jsonPointers:"Deprecated jsPropertySyntax can be used instead.",extendRefs:"Dep\
recated ignoreKeywordsWithRef can be used instead.",missingRefs:"Pass empty schema with $id that should be ignored to ajv.addSchema.",processCode:"Use option `c\
ode: {process: (code, schemaEnv: object) => string}`",sourceCode:"Use option `code: {source: true}`",strictDefaults:"It is default now, see option `strict`.",st\
rictKeywords:"It is default now, see option `strict`.",uniqueItems:\'"uniqueItems" keyword is always validated.\',unknownFormats:"Disable strict mode or pass `tru\
e` to `ajv.addFormat` (or `formats` option).",cache:"Map is used as cache, schema object as key.",serialize:"Map is used as cache, schema object as key.",ajvErr\
ors:"It is default now."},deprecatedOptions={ignoreKeywordsWithRef:"",jsPropertySyntax:"",unicode:\'"minLength"/"maxLength" account for unicode characters by def\
ault.\'},MAX_EXPRESSION=200;function requiredOptions(o){var _a,_b,_c,_d,_e,_f,_g,_h,_j,_k,_l,_m,_o,_p,_q,_r,_s,_t,_u,_v,_w,_x,_y,_z,_0;let s=o.strict,_optz=(_a=o\
.code)===null||_a===void 0?void 0:_a.optimize,optimize=_optz===!0||_optz===void 0?1:_optz||0,regExp=(_c=(_b=o.code)===null||_b===void 0?void 0:_b.regExp)!==null\
&&_c!==void 0?_c:defaultRegExp,uriResolver=(_d=o.uriResolver)!==null&&_d!==void 0?_d:uri_1.default;return{strictSchema:(_f=(_e=o.strictSchema)!==null&&_e!==void\
 0?_e:s)!==null&&_f!==void 0?_f:!0,strictNumbers:(_h=(_g=o.strictNumbers)!==null&&_g!==void 0?_g:s)!==null&&_h!==void 0?_h:!0,strictTypes:(_k=(_j=o.strictTypes)\
!==null&&_j!==void 0?_j:s)!==null&&_k!==void 0?_k:"log",strictTuples:(_m=(_l=o.strictTuples)!==null&&_l!==void 0?_l:s)!==null&&_m!==void 0?_m:"log",strictRequir\
ed:(_p=(_o=o.strictRequired)!==null&&_o!==void 0?_o:s)!==null&&_p!==void 0?_p:!1,code:o.code?{...o.code,optimize,regExp}:{optimize,regExp},loopRequired:(_q=o.lo\
opRequired)!==null&&_q!==void 0?_q:MAX_EXPRESSION,loopEnum:(_r=o.loopEnum)!==null&&_r!==void 0?_r:MAX_EXPRESSION,meta:(_s=o.meta)!==null&&_s!==void 0?_s:!0,mess\
ages:(_t=o.messages)!==null&&_t!==void 0?_t:!0,inlineRefs:(_u=o.inlineRefs)!==null&&_u!==void 0?_u:!0,schemaId:(_v=o.schemaId)!==null&&_v!==void 0?_v:"$id",addU\
sedSchema:(_w=o.addUsedSchema)!==null&&_w!==void 0?_w:!0,validateSchema:(_x=o.validateSchema)!==null&&_x!==void 0?_x:!0,validateFormats:(_y=o.validateFormats)!=\
=null&&_y!==void 0?_y:!0,unicodeRegExp:(_z=o.unicodeRegExp)!==null&&_z!==void 0?_z:!0,int32range:(_0=o.int32range)!==null&&_0!==void 0?_0:!0,uriResolver}}var Aj\
v2=class{constructor(opts={}){this.schemas={},this.refs={},this.formats=Object.create(null),this._compilations=new Set,this._loading={},this._cache=new Map,opts\
=this.opts={...opts,...requiredOptions(opts)};let{es5,lines}=this.opts.code;this.scope=new codegen_2.ValueScope({scope:{},prefixes:EXT_SCOPE_NAMES,es5,lines}),t\
his.logger=getLogger(opts.logger);let formatOpt=opts.validateFormats;opts.validateFormats=!1,this.RULES=(0,rules_1.getRules)(),checkOptions.call(this,removedOpt\
ions,opts,"NOT SUPPORTED"),checkOptions.call(this,deprecatedOptions,opts,"DEPRECATED","warn"),this._metaOpts=getMetaSchemaOptions.call(this),opts.formats&&addIn\
itialFormats.call(this),this._addVocabularies(),this._addDefaultMetaSchema(),opts.keywords&&addInitialKeywords.call(this,opts.keywords),typeof opts.meta=="objec\
t"&&this.addMetaSchema(opts.meta),addInitialSchemas.call(this),opts.validateFormats=formatOpt}_addVocabularies(){this.addKeyword("$async")}_addDefaultMetaSchema\
(){let{$data,meta,schemaId}=this.opts,_dataRefSchema=$dataRefSchema;schemaId==="id"&&(_dataRefSchema={...$dataRefSchema},_dataRefSchema.id=_dataRefSchema.$id,de\
lete _dataRefSchema.$id),meta&&$data&&this.addMetaSchema(_dataRefSchema,_dataRefSchema[schemaId],!1)}defaultMeta(){let{meta,schemaId}=this.opts;return this.opts\
.defaultMeta=typeof meta=="object"?meta[schemaId]||meta:void 0}validate(schemaKeyRef,data){let v;if(typeof schemaKeyRef=="string"){if(v=this.getSchema(schemaKey\
Ref),!v)throw new Error(`no schema with key or ref "${schemaKeyRef}"`)}else v=this.compile(schemaKeyRef);let valid=v(data);return"$async"in v||(this.errors=v.er\
rors),valid}compile(schema,_meta){let sch=this._addSchema(schema,_meta);return sch.validate||this._compileSchemaEnv(sch)}compileAsync(schema,meta){if(typeof thi\
s.opts.loadSchema!="function")throw new Error("options.loadSchema should be a function");let{loadSchema}=this.opts;return runCompileAsync.call(this,schema,meta)\
;async function runCompileAsync(_schema,_meta){await loadMetaSchema.call(this,_schema.$schema);let sch=this._addSchema(_schema,_meta);return sch.validate||_comp\
ileAsync.call(this,sch)}async function loadMetaSchema($ref){$ref&&!this.getSchema($ref)&&await runCompileAsync.call(this,{$ref},!0)}async function _compileAsync\
(sch){try{return this._compileSchemaEnv(sch)}catch(e){if(!(e instanceof ref_error_1.default))throw e;return checkLoaded.call(this,e),await loadMissingSchema.cal\
l(this,e.missingSchema),_compileAsync.call(this,sch)}}function checkLoaded({missingSchema:ref,missingRef}){if(this.refs[ref])throw new Error(`AnySchema ${ref} i\
s loaded but ${missingRef} cannot be resolved`)}async function loadMissingSchema(ref){let _schema=await _loadSchema.call(this,ref);this.refs[ref]||await loadMet\
aSchema.call(this,_schema.$schema),this.refs[ref]||this.addSchema(_schema,ref,meta)}async function _loadSchema(ref){let p=this._loading[ref];if(p)return p;try{r\
eturn await(this._loading[ref]=loadSchema(ref))}finally{delete this._loading[ref]}}}addSchema(schema,key,_meta,_validateSchema=this.opts.validateSchema){if(Arra\
y.isArray(schema)){for(let sch of schema)this.addSchema(sch,void 0,_meta,_validateSchema);return this}let id;if(typeof schema=="object"){let{schemaId}=this.opts\
;if(id=schema[schemaId],id!==void 0&&typeof id!="string")throw new Error(`schema ${schemaId} must be string`)}return key=(0,resolve_1.normalizeId)(key||id),this\
._checkUnique(key),this.schemas[key]=this._addSchema(schema,_meta,key,_validateSchema,!0),this}addMetaSchema(schema,key,_validateSchema=this.opts.validateSchema\
){return this.addSchema(schema,key,!0,_validateSchema),this}validateSchema(schema,throwOrLogError){if(typeof schema=="boolean")return!0;let $schema;if($schema=s\
chema.$schema,$schema!==void 0&&typeof $schema!="string")throw new Error("$schema must be a string");if($schema=$schema||this.opts.defaultMeta||this.defaultMeta\
(),!$schema)return this.logger.warn("meta-schema not available"),this.errors=null,!0;let valid=this.validate($schema,schema);if(!valid&&throwOrLogError){let mes\
sage="schema is invalid: "+this.errorsText();if(this.opts.validateSchema==="log")this.logger.error(message);else throw new Error(message)}return valid}getSchema\
(keyRef){let sch;for(;typeof(sch=getSchEnv.call(this,keyRef))=="string";)keyRef=sch;if(sch===void 0){let{schemaId}=this.opts,root=new compile_1.SchemaEnv({schem\
a:{},schemaId});if(sch=compile_1.resolveSchema.call(this,root,keyRef),!sch)return;this.refs[keyRef]=sch}return sch.validate||this._compileSchemaEnv(sch)}removeS\
chema(schemaKeyRef){if(schemaKeyRef instanceof RegExp)return this._removeAllSchemas(this.schemas,schemaKeyRef),this._removeAllSchemas(this.refs,schemaKeyRef),th\
is;switch(typeof schemaKeyRef){case"undefined":return this._removeAllSchemas(this.schemas),this._removeAllSchemas(this.refs),this._cache.clear(),this;case"strin\
g":{let sch=getSchEnv.call(this,schemaKeyRef);return typeof sch=="object"&&this._cache.delete(sch.schema),delete this.schemas[schemaKeyRef],delete this.refs[sch\
emaKeyRef],this}case"object":{let cacheKey=schemaKeyRef;this._cache.delete(cacheKey);let id=schemaKeyRef[this.opts.schemaId];return id&&(id=(0,resolve_1.normali\
zeId)(id),delete this.schemas[id],delete this.refs[id]),this}default:throw new Error("ajv.removeSchema: invalid parameter")}}addVocabulary(definitions){for(let \
def of definitions)this.addKeyword(def);return this}addKeyword(kwdOrDef,def){let keyword;if(typeof kwdOrDef=="string")keyword=kwdOrDef,typeof def=="object"&&(th\
is.logger.warn("these parameters are deprecated, see docs for addKeyword"),def.keyword=keyword);else if(typeof kwdOrDef=="object"&&def===void 0){if(def=kwdOrDef\
,keyword=def.keyword,Array.isArray(keyword)&&!keyword.length)throw new Error("addKeywords: keyword must be string or non-empty array")}else throw new Error("inv\
alid addKeywords parameters");if(checkKeyword.call(this,keyword,def),!def)return(0,util_1.eachItem)(keyword,kwd=>addRule.call(this,kwd)),this;keywordMetaschema.\
call(this,def);let definition={...def,type:(0,dataType_1.getJSONTypes)(def.type),schemaType:(0,dataType_1.getJSONTypes)(def.schemaType)};return(0,util_1.eachIte\
m)(keyword,definition.type.length===0?k=>addRule.call(this,k,definition):k=>definition.type.forEach(t=>addRule.call(this,k,definition,t))),this}getKeyword(keywo\
rd){let rule=this.RULES.all[keyword];return typeof rule=="object"?rule.definition:!!rule}removeKeyword(keyword){let{RULES}=this;delete RULES.keywords[keyword],d\
elete RULES.all[keyword];for(let group of RULES.rules){let i=group.rules.findIndex(rule=>rule.keyword===keyword);i>=0&&group.rules.splice(i,1)}return this}addFo\
rmat(name,format){return typeof format=="string"&&(format=new RegExp(format)),this.formats[name]=format,this}errorsText(errors=this.errors,{separator=", ",dataV\
ar="data"}={}){return!errors||errors.length===0?"No errors":errors.map(e=>`${dataVar}${e.instancePath} ${e.message}`).reduce((text,msg)=>text+separator+msg)}$da\
taMetaSchema(metaSchema,keywordsJsonPointers){let rules=this.RULES.all;metaSchema=JSON.parse(JSON.stringify(metaSchema));for(let jsonPointer of keywordsJsonPoin\
ters){let segments=jsonPointer.split("/").slice(1),keywords=metaSchema;for(let seg of segments)keywords=keywords[seg];for(let key in rules){let rule=rules[key];\
if(typeof rule!="object")continue;let{$data}=rule.definition,schema=keywords[key];$data&&schema&&(keywords[key]=schemaOrData(schema))}}return metaSchema}_remove\
AllSchemas(schemas,regex){for(let keyRef in schemas){let sch=schemas[keyRef];(!regex||regex.test(keyRef))&&(typeof sch=="string"?delete schemas[keyRef]:sch&&!sc\
h.meta&&(this._cache.delete(sch.schema),delete schemas[keyRef]))}}_addSchema(schema,meta,baseId,validateSchema=this.opts.validateSchema,addSchema=this.opts.addU\
sedSchema){let id,{schemaId}=this.opts;if(typeof schema=="object")id=schema[schemaId];else{if(this.opts.jtd)throw new Error("schema must be object");if(typeof s\
chema!="boolean")throw new Error("schema must be object or boolean")}let sch=this._cache.get(schema);if(sch!==void 0)return sch;baseId=(0,resolve_1.normalizeId)\
(id||baseId);let localRefs=resolve_1.getSchemaRefs.call(this,schema,baseId);return sch=new compile_1.SchemaEnv({schema,schemaId,meta,baseId,localRefs}),this._ca\
che.set(sch.schema,sch),addSchema&&!baseId.startsWith("#")&&(baseId&&this._checkUnique(baseId),this.refs[baseId]=sch),validateSchema&&this.validateSchema(schema\
,!0),sch}_checkUnique(id){if(this.schemas[id]||this.refs[id])throw new Error(`schema with key or id "${id}" already exists`)}_compileSchemaEnv(sch){if(sch.meta?\
this._compileMetaSchema(sch):compile_1.compileSchema.call(this,sch),!sch.validate)throw new Error("ajv implementation error");return sch.validate}_compileMetaSc\
hema(sch){let currentOpts=this.opts;this.opts=this._metaOpts;try{compile_1.compileSchema.call(this,sch)}finally{this.opts=currentOpts}}};Ajv2.ValidationError=va\
lidation_error_1.default;Ajv2.MissingRefError=ref_error_1.default;exports2.default=Ajv2;function checkOptions(checkOpts,options,msg,log="error"){for(let key in \
checkOpts){let opt=key;opt in options&&this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`)}}function getSchEnv(keyRef){return keyRef=(0,resolve_1.norma\
lizeId)(keyRef),this.schemas[keyRef]||this.refs[keyRef]}function addInitialSchemas(){let optsSchemas=this.opts.schemas;if(optsSchemas)if(Array.isArray(optsSchem\
as))this.addSchema(optsSchemas);else for(let key in optsSchemas)this.addSchema(optsSchemas[key],key)}function addInitialFormats(){for(let name in this.opts.form\
ats){let format=this.opts.formats[name];format&&this.addFormat(name,format)}}function addInitialKeywords(defs){if(Array.isArray(defs)){this.addVocabulary(defs);\
return}this.logger.warn("keywords option as map is deprecated, pass array");for(let keyword in defs){let def=defs[keyword];def.keyword||(def.keyword=keyword),th\
is.addKeyword(def)}}function getMetaSchemaOptions(){let metaOpts={...this.opts};for(let opt of META_IGNORE_OPTIONS)delete metaOpts[opt];return metaOpts}var noLo\
gs={log(){},warn(){},error(){}};function getLogger(logger){if(logger===!1)return noLogs;if(logger===void 0)return console;if(logger.log&&logger.warn&&logger.err\
or)return logger;throw new Error("logger must implement log, warn and error methods")}var KEYWORD_NAME=/^[a-z_$][a-z0-9_$:-]*$/i;function checkKeyword(keyword,d\
ef){let{RULES}=this;if((0,util_1.eachItem)(keyword,kwd=>{if(RULES.keywords[kwd])throw new Error(`Keyword ${kwd} is already defined`);if(!KEYWORD_NAME.test(kwd))\
throw new Error(`Keyword ${kwd} has invalid name`)}),!!def&&def.$data&&!("code"in def||"validate"in def))throw new Error(\'$data keyword must have "code" or "val\
idate" function\')}function addRule(keyword,definition,dataType){var _a;let post=definition?.post;if(dataType&&post)throw new Error(\'keyword with "post" flag can\
not have "type"\');let{RULES}=this,ruleGroup=post?RULES.post:RULES.rules.find(({type:t})=>t===dataType);if(ruleGroup||(ruleGroup={type:dataType,rules:[]},RULES.r\
ules.push(ruleGroup)),RULES.keywords[keyword]=!0,!definition)return;let rule={keyword,definition:{...definition,type:(0,dataType_1.getJSONTypes)(definition.type\
),schemaType:(0,dataType_1.getJSONTypes)(definition.schemaType)}};definition.before?addBeforeRule.call(this,ruleGroup,rule,definition.before):ruleGroup.rules.pu\
sh(rule),RULES.all[keyword]=rule,(_a=definition.implements)===null||_a===void 0||_a.forEach(kwd=>this.addKeyword(kwd))}function addBeforeRule(ruleGroup,rule,bef\
ore){let i=ruleGroup.rules.findIndex(_rule=>_rule.keyword===before);i>=0?ruleGroup.rules.splice(i,0,rule):(ruleGroup.rules.push(rule),this.logger.warn(`rule ${b\
efore} is not defined`))}function keywordMetaschema(def){let{metaSchema}=def;metaSchema!==void 0&&(def.$data&&this.opts.$data&&(metaSchema=schemaOrData(metaSche\
ma)),def.validateSchema=this.compile(metaSchema,!0))}var $dataRef={$ref:"https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#"};functi\
on schemaOrData(schema){return{anyOf:[schema,$dataRef]}}}});var require_id=__commonJS({"node_modules/ajv/dist/vocabularies/core/id.js"(exports2){"use strict";Ob\
ject.defineProperty(exports2,"__esModule",{value:!0});var def={keyword:"id",code(){throw new Error(\'NOT SUPPORTED: keyword "id", use "$id" for schema ID\')}};exp\
orts2.default=def}});var require_ref=__commonJS({"node_modules/ajv/dist/vocabularies/core/ref.js"(exports2){"use strict";Object.defineProperty(exports2,"__esMod\
ule",{value:!0});exports2.callRef=exports2.getValidate=void 0;var ref_error_1=require_ref_error(),code_1=require_code2(),codegen_1=require_codegen(),names_1=req\
uire_names(),compile_1=require_compile(),util_1=require_util(),def={keyword:"$ref",schemaType:"string",code(cxt){let{gen,schema:$ref,it}=cxt,{baseId,schemaEnv:e\
nv,validateName,opts,self}=it,{root}=env;if(($ref==="#"||$ref==="#/")&&baseId===root.baseId)return callRootRef();let schOrEnv=compile_1.resolveRef.call(self,roo\
t,baseId,$ref);if(schOrEnv===void 0)throw new ref_error_1.default(it.opts.uriResolver,baseId,$ref);if(schOrEnv instanceof compile_1.SchemaEnv)return callValidat\
e(schOrEnv);return inlineRefSchema(schOrEnv);function callRootRef(){if(env===root)return callRef(cxt,validateName,env,env.$async);let rootName=gen.scopeValue("r\
oot",{ref:root});return callRef(cxt,(0,codegen_1._)`${rootName}.validate`,root,root.$async)}function callValidate(sch){let v=getValidate(cxt,sch);callRef(cxt,v,\
sch,sch.$async)}function inlineRefSchema(sch){let schName=gen.scopeValue("schema",opts.code.source===!0?{ref:sch,code:(0,codegen_1.stringify)(sch)}:{ref:sch}),v\
alid=gen.name("valid"),schCxt=cxt.subschema({schema:sch,dataTypes:[],schemaPath:codegen_1.nil,topSchemaRef:schName,errSchemaPath:$ref},valid);cxt.mergeEvaluated\
(schCxt),cxt.ok(valid)}}};function getValidate(cxt,sch){let{gen}=cxt;return sch.validate?gen.scopeValue("validate",{ref:sch.validate}):(0,codegen_1._)`${gen.sco\
peValue("wrapper",{ref:sch})}.validate`}exports2.getValidate=getValidate;function callRef(cxt,v,sch,$async){let{gen,it}=cxt,{allErrors,schemaEnv:env,opts}=it,pa\
ssCxt=opts.passContext?names_1.default.this:codegen_1.nil;$async?callAsyncRef():callSyncRef();function callAsyncRef(){if(!env.$async)throw new Error("async sche\
ma referenced by sync schema");let valid=gen.let("valid");gen.try(()=>{gen.code((0,codegen_1._)`await ${(0,code_1.callValidateCode)(cxt,v,passCxt)}`),addEvaluat\
edFrom(v),allErrors||gen.assign(valid,!0)},e=>{gen.if((0,codegen_1._)`!(${e} instanceof ${it.ValidationError})`,()=>gen.throw(e)),addErrorsFrom(e),allErrors||ge\
n.assign(valid,!1)}),cxt.ok(valid)}function callSyncRef(){cxt.result((0,code_1.callValidateCode)(cxt,v,passCxt),()=>addEvaluatedFrom(v),()=>addErrorsFrom(v))}fu\
nction addErrorsFrom(source){let errs=(0,codegen_1._)`${source}.errors`;gen.assign(names_1.default.vErrors,(0,codegen_1._)`${names_1.default.vErrors} === null ?\
 ${errs} : ${names_1.default.vErrors}.concat(${errs})`),gen.assign(names_1.default.errors,(0,codegen_1._)`${names_1.default.vErrors}.length`)}function addEvalua\
tedFrom(source){var _a;if(!it.opts.unevaluated)return;let schEvaluated=(_a=sch?.validate)===null||_a===void 0?void 0:_a.evaluated;if(it.props!==!0)if(schEvaluat\
ed&&!schEvaluated.dynamicProps)schEvaluated.props!==void 0&&(it.props=util_1.mergeEvaluated.props(gen,schEvaluated.props,it.props));else{let props=gen.var("prop\
s",(0,codegen_1._)`${source}.evaluated.props`);it.props=util_1.mergeEvaluated.props(gen,props,it.props,codegen_1.Name)}if(it.items!==!0)if(schEvaluated&&!schEva\
luated.dynamicItems)schEvaluated.items!==void 0&&(it.items=util_1.mergeEvaluated.items(gen,schEvaluated.items,it.items));else{let items=gen.var("items",(0,codeg\
en_1._)`${source}.evaluated.items`);it.items=util_1.mergeEvaluated.items(gen,items,it.items,codegen_1.Name)}}}exports2.callRef=callRef;exports2.default=def}});v\
ar require_core2=__commonJS({"node_modules/ajv/dist/vocabularies/core/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});v\
ar id_1=require_id(),ref_1=require_ref(),core=["$schema","$id","$defs","$vocabulary",{keyword:"$comment"},"definitions",id_1.default,ref_1.default];exports2.def\
ault=core}});var require_limitNumber=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitNumber.js"(exports2){"use strict";Object.defineProperty(exp\
orts2,"__esModule",{value:!0});var codegen_1=require_codegen(),ops=codegen_1.operators,KWDs={maximum:{okStr:"<=",ok:ops.LTE,fail:ops.GT},minimum:{okStr:">=",ok:\
ops.GTE,fail:ops.LT},exclusiveMaximum:{okStr:"<",ok:ops.LT,fail:ops.GTE},exclusiveMinimum:{okStr:">",ok:ops.GT,fail:ops.LTE}},error={message:({keyword,schemaCod\
e})=>(0,codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,params:({keyword,schemaCode})=>(0,codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: \
${schemaCode}}`},def={keyword:Object.keys(KWDs),type:"number",schemaType:"number",$data:!0,error,code(cxt){let{keyword,data,schemaCode}=cxt;cxt.fail$data((0,cod\
egen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`)}};exports2.default=def}});var require_multipleOf=__commonJS({"node_modules/ajv/dist/vo\
cabularies/validation/multipleOf.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),error={messa\
ge:({schemaCode})=>(0,codegen_1.str)`must be multiple of ${schemaCode}`,params:({schemaCode})=>(0,codegen_1._)`{multipleOf: ${schemaCode}}`},def={keyword:"multi\
pleOf",type:"number",schemaType:"number",$data:!0,error,code(cxt){let{gen,data,schemaCode,it}=cxt,prec=it.opts.multipleOfPrecision,res=gen.let("res"),invalid=pr\
ec?(0,codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}`:(0,codegen_1._)`${res} !== parseInt(${res})`;cxt.fail$data((0,codegen_1._)`(${schemaCode}\
 === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`)}};exports2.default=def}});var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length\
.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});function ucs2length(str){let len=str.length,length=0,pos=0,value;for(;pos<le\
n;)length++,value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&64512)===56320&&pos++);return length}exports2.def\
ault=ucs2length;ucs2length.code=\'require("ajv/dist/runtime/ucs2length").default\'}});var require_limitLength=__commonJS({"node_modules/ajv/dist/vocabularies/vali\
dation/limitLength.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),ucs2\
length_1=require_ucs2length(),error={message({keyword,schemaCode}){let comp=keyword==="maxLength"?"more":"fewer";return(0,codegen_1.str)`must NOT have ${comp} t\
han ${schemaCode} characters`},params:({schemaCode})=>(0,codegen_1._)`{limit: ${schemaCode}}`},def={keyword:["maxLength","minLength"],type:"string",schemaType:"\
number",$data:!0,error,code(cxt){let{keyword,data,schemaCode,it}=cxt,op=keyword==="maxLength"?codegen_1.operators.GT:codegen_1.operators.LT,len=it.opts.unicode=\
==!1?(0,codegen_1._)`${data}.length`:(0,codegen_1._)`${(0,util_1.useFunc)(cxt.gen,ucs2length_1.default)}(${data})`;cxt.fail$data((0,codegen_1._)`${len} ${op} ${\
schemaCode}`)}};exports2.default=def}});var require_pattern=__commonJS({"node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports2){"use strict";Object\
.defineProperty(exports2,"__esModule",{value:!0});var code_1=require_code2(),util_1=require_util(),codegen_1=require_codegen(),error={message:({schemaCode})=>(0\
,codegen_1.str)`must match pattern "${schemaCode}"`,params:({schemaCode})=>(0,codegen_1._)`{pattern: ${schemaCode}}`},def={keyword:"pattern",type:"string",schem\
aType:"string",$data:!0,error,code(cxt){let{gen,data,$data,schema,schemaCode,it}=cxt,u=it.opts.unicodeRegExp?"u":"";if($data){let{regExp}=it.opts.code,regExpCod\
e=regExp.code==="new RegExp"?(0,codegen_1._)`new RegExp`:(0,util_1.useFunc)(gen,regExp),valid=gen.let("valid");gen.try(()=>gen.assign(valid,(0,codegen_1._)`${re\
gExpCode}(${schemaCode}, ${u}).test(${data})`),()=>gen.assign(valid,!1)),cxt.fail$data((0,codegen_1._)`!${valid}`)}else{let regExp=(0,code_1.usePattern)(cxt,sch\
ema);cxt.fail$data((0,codegen_1._)`!${regExp}.test(${data})`)}}};exports2.default=def}});var require_limitProperties=__commonJS({"node_modules/ajv/dist/vocabula\
ries/validation/limitProperties.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),error={messag\
e({keyword,schemaCode}){let comp=keyword==="maxProperties"?"more":"fewer";return(0,codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`},params:(\
{schemaCode})=>(0,codegen_1._)`{limit: ${schemaCode}}`},def={keyword:["maxProperties","minProperties"],type:"object",schemaType:"number",$data:!0,error,code(cxt\
){let{keyword,data,schemaCode}=cxt,op=keyword==="maxProperties"?codegen_1.operators.GT:codegen_1.operators.LT;cxt.fail$data((0,codegen_1._)`Object.keys(${data})\
.length ${op} ${schemaCode}`)}};exports2.default=def}});var require_required=__commonJS({"node_modules/ajv/dist/vocabularies/validation/required.js"(exports2){"\
use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var code_1=require_code2(),codegen_1=require_codegen(),util_1=require_util(),error={message:\
({params:{missingProperty}})=>(0,codegen_1.str)`must have required property \'${missingProperty}\'`,params:({params:{missingProperty}})=>(0,codegen_1._)`{missingP\
roperty: ${missingProperty}}`},def={keyword:"required",type:"object",schemaType:"array",$data:!0,error,code(cxt){let{gen,schema,schemaCode,data,$data,it}=cxt,{o\
pts}=it;if(!$data&&schema.length===0)return;let useLoop=schema.length>=opts.loopRequired;if(it.allErrors?allErrorsMode():exitOnErrorMode(),opts.strictRequired){\
let props=cxt.parentSchema.properties,{definedProperties}=cxt.it;for(let requiredKey of schema)if(props?.[requiredKey]===void 0&&!definedProperties.has(required\
Key)){let schemaPath=it.schemaEnv.baseId+it.errSchemaPath,msg=`required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;(0,util_1.\
checkStrictMode)(it,msg,it.opts.strictRequired)}}function allErrorsMode(){if(useLoop||$data)cxt.block$data(codegen_1.nil,loopAllRequired);else for(let prop of s\
chema)(0,code_1.checkReportMissingProp)(cxt,prop)}function exitOnErrorMode(){let missing=gen.let("missing");if(useLoop||$data){let valid=gen.let("valid",!0);cxt\
.block$data(valid,()=>loopUntilMissing(missing,valid)),cxt.ok(valid)}else gen.if((0,code_1.checkMissingProp)(cxt,schema,missing)),(0,code_1.reportMissingProp)(c\
xt,missing),gen.else()}function loopAllRequired(){gen.forOf("prop",schemaCode,prop=>{cxt.setParams({missingProperty:prop}),gen.if((0,code_1.noPropertyInData)(ge\
n,data,prop,opts.ownProperties),()=>cxt.error())})}function loopUntilMissing(missing,valid){cxt.setParams({missingProperty:missing}),gen.forOf(missing,schemaCod\
e,()=>{gen.assign(valid,(0,code_1.propertyInData)(gen,data,missing,opts.ownProperties)),gen.if((0,codegen_1.not)(valid),()=>{cxt.error(),gen.break()})},codegen_\
1.nil)}}};exports2.default=def}});var require_limitItems=__commonJS({"node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports2){"use strict";Object\
.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),error={message({keyword,schemaCode}){let comp=keyword==="maxItems"?"more":"few\
er";return(0,codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`},params:({schemaCode})=>(0,codegen_1._)`{limit: ${schemaCode}}`},def={keyword:["maxI\
tems","minItems"],type:"array",schemaType:"number",$data:!0,error,code(cxt){let{keyword,data,schemaCode}=cxt,op=keyword==="maxItems"?codegen_1.operators.GT:code\
gen_1.operators.LT;cxt.fail$data((0,codegen_1._)`${data}.length ${op} ${schemaCode}`)}};exports2.default=def}});var require_equal=__commonJS({"node_modules/ajv/\
dist/runtime/equal.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var equal=require_fast_deep_equal();equal.code=\'require("a\
jv/dist/runtime/equal").default\';exports2.default=equal}});var require_uniqueItems=__commonJS({"node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(ex\
ports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var dataType_1=require_dataType(),codegen_1=require_codegen(),util_1=require_util()\
,equal_1=require_equal(),error={message:({params:{i,j}})=>(0,codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,params:({param\
s:{i,j}})=>(0,codegen_1._)`{i: ${i}, j: ${j}}`},def={keyword:"uniqueItems",type:"array",schemaType:"boolean",$data:!0,error,code(cxt){let{gen,data,$data,schema,\
parentSchema,schemaCode,it}=cxt;if(!$data&&!schema)return;let valid=gen.let("valid"),itemTypes=parentSchema.items?(0,dataType_1.getSchemaTypes)(parentSchema.ite\
ms):[];cxt.block$data(valid,validateUniqueItems,(0,codegen_1._)`${schemaCode} === false`),cxt.ok(valid);function validateUniqueItems(){let i=gen.let("i",(0,code\
gen_1._)`${data}.length`),j=gen.let("j");cxt.setParams({i,j}),gen.assign(valid,!0),gen.if((0,codegen_1._)`${i} > 1`,()=>(canOptimize()?loopN:loopN2)(i,j))}funct\
ion canOptimize(){return itemTypes.length>0&&!itemTypes.some(t=>t==="object"||t==="array")}function loopN(i,j){let item=gen.name("item"),wrongType=(0,dataType_1\
.checkDataTypes)(itemTypes,item,it.opts.strictNumbers,dataType_1.DataType.Wrong),indices=gen.const("indices",(0,codegen_1._)`{}`);gen.for((0,codegen_1._)`;${i}-\
-;`,()=>{gen.let(item,(0,codegen_1._)`${data}[${i}]`),gen.if(wrongType,(0,codegen_1._)`continue`),itemTypes.length>1&&gen.if((0,codegen_1._)`typeof ${item} == "\
string"`,(0,codegen_1._)`${item} += "_"`),gen.if((0,codegen_1._)`typeof ${indices}[${item}] == "number"`,()=>{gen.assign(j,(0,codegen_1._)`${indices}[${item}]`)\
,cxt.error(),gen.assign(valid,!1).break()}).code((0,codegen_1._)`${indices}[${item}] = ${i}`)})}function loopN2(i,j){let eql=(0,util_1.useFunc)(gen,equal_1.defa\
ult),outer=gen.name("outer");gen.label(outer).for((0,codegen_1._)`;${i}--;`,()=>gen.for((0,codegen_1._)`${j} = ${i}; ${j}--;`,()=>gen.if((0,codegen_1._)`${eql}(\
${data}[${i}], ${data}[${j}])`,()=>{cxt.error(),gen.assign(valid,!1).break(outer)})))}}};exports2.default=def}});var require_const=__commonJS({"node_modules/ajv\
/dist/vocabularies/validation/const.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=re\
quire_util(),equal_1=require_equal(),error={message:"must be equal to constant",params:({schemaCode})=>(0,codegen_1._)`{allowedValue: ${schemaCode}}`},def={keyw\
ord:"const",$data:!0,error,code(cxt){let{gen,data,$data,schemaCode,schema}=cxt;$data||schema&&typeof schema=="object"?cxt.fail$data((0,codegen_1._)`!${(0,util_1\
.useFunc)(gen,equal_1.default)}(${data}, ${schemaCode})`):cxt.fail((0,codegen_1._)`${schema} !== ${data}`)}};exports2.default=def}});var require_enum=__commonJS\
({"node_modules/ajv/dist/vocabularies/validation/enum.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_c\
odegen(),util_1=require_util(),equal_1=require_equal(),error={message:"must be equal to one of the allowed values",params:({schemaCode})=>(0,codegen_1._)`{allow\
edValues: ${schemaCode}}`},def={keyword:"enum",schemaType:"array",$data:!0,error,code(cxt){let{gen,data,$data,schema,schemaCode,it}=cxt;if(!$data&&schema.length\
===0)throw new Error("enum must have non-empty array");let useLoop=schema.length>=it.opts.loopEnum,eql,getEql=()=>eql??(eql=(0,util_1.useFunc)(gen,equal_1.defau\
lt)),valid;if(useLoop||$data)valid=gen.let("valid"),cxt.block$data(valid,loopEnum);else{if(!Array.isArray(schema))throw new Error("ajv implementation error");le\
t vSchema=gen.const("vSchema",schemaCode);valid=(0,codegen_1.or)(...schema.map((_x,i)=>equalCode(vSchema,i)))}cxt.pass(valid);function loopEnum(){gen.assign(val\
id,!1),gen.forOf("v",schemaCode,v=>gen.if((0,codegen_1._)`${getEql()}(${data}, ${v})`,()=>gen.assign(valid,!0).break()))}function equalCode(vSchema,i){let sch=s\
chema[i];return typeof sch=="object"&&sch!==null?(0,codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])`:(0,codegen_1._)`${data} === ${sch}`}}};exports2.default\
=def}});var require_validation=__commonJS({"node_modules/ajv/dist/vocabularies/validation/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esM\
odule",{value:!0});var limitNumber_1=require_limitNumber(),multipleOf_1=require_multipleOf(),limitLength_1=require_limitLength(),pattern_1=require_pattern(),lim\
itProperties_1=require_limitProperties(),required_1=require_required(),limitItems_1=require_limitItems(),uniqueItems_1=require_uniqueItems(),const_1=require_con\
st(),enum_1=require_enum(),validation=[limitNumber_1.default,multipleOf_1.default,limitLength_1.default,pattern_1.default,limitProperties_1.default,required_1.d\
efault,limitItems_1.default,uniqueItems_1.default,{keyword:"type",schemaType:["string","array"]},{keyword:"nullable",schemaType:"boolean"},const_1.default,enum_\
1.default];exports2.default=validation}});var require_additionalItems=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports2){"\
use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.validateAdditionalItems=void 0;var codegen_1=require_codegen(),util_1=require_util(\
),error={message:({params:{len}})=>(0,codegen_1.str)`must NOT have more than ${len} items`,params:({params:{len}})=>(0,codegen_1._)`{limit: ${len}}`},def={keywo\
rd:"additionalItems",type:"array",schemaType:["boolean","object"],before:"uniqueItems",error,code(cxt){let{parentSchema,it}=cxt,{items}=parentSchema;if(!Array.i\
sArray(items)){(0,util_1.checkStrictMode)(it,\'"additionalItems" is ignored when "items" is not an array of schemas\');return}validateAdditionalItems(cxt,items)}}\
;function validateAdditionalItems(cxt,items){let{gen,schema,data,keyword,it}=cxt;it.items=!0;let len=gen.const("len",(0,codegen_1._)`${data}.length`);if(schema=\
==!1)cxt.setParams({len:items.length}),cxt.pass((0,codegen_1._)`${len} <= ${items.length}`);else if(typeof schema=="object"&&!(0,util_1.alwaysValidSchema)(it,sc\
hema)){let valid=gen.var("valid",(0,codegen_1._)`${len} <= ${items.length}`);gen.if((0,codegen_1.not)(valid),()=>validateItems(valid)),cxt.ok(valid)}function va\
lidateItems(valid){gen.forRange("i",items.length,len,i=>{cxt.subschema({keyword,dataProp:i,dataPropType:util_1.Type.Num},valid),it.allErrors||gen.if((0,codegen_\
1.not)(valid),()=>gen.break())})}}exports2.validateAdditionalItems=validateAdditionalItems;exports2.default=def}});var require_items=__commonJS({"node_modules/a\
jv/dist/vocabularies/applicator/items.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.validateTuple=void 0;var codeg\
en_1=require_codegen(),util_1=require_util(),code_1=require_code2(),def={keyword:"items",type:"array",schemaType:["object","array","boolean"],before:"uniqueItem\
s",code(cxt){let{schema,it}=cxt;if(Array.isArray(schema))return validateTuple(cxt,"additionalItems",schema);it.items=!0,!(0,util_1.alwaysValidSchema)(it,schema)\
&&cxt.ok((0,code_1.validateArray)(cxt))}};function validateTuple(cxt,extraItems,schArr=cxt.schema){let{gen,parentSchema,data,keyword,it}=cxt;checkStrictTuple(pa\
rentSchema),it.opts.unevaluated&&schArr.length&&it.items!==!0&&(it.items=util_1.mergeEvaluated.items(gen,schArr.length,it.items));let valid=gen.name("valid"),le\
n=gen.const("len",(0,codegen_1._)`${data}.length`);schArr.forEach((sch,i)=>{(0,util_1.alwaysValidSchema)(it,sch)||(gen.if((0,codegen_1._)`${len} > ${i}`,()=>cxt\
.subschema({keyword,schemaProp:i,dataProp:i},valid)),cxt.ok(valid))});function checkStrictTuple(sch){let{opts,errSchemaPath}=it,l=schArr.length,fullTuple=l===sc\
h.minItems&&(l===sch.maxItems||sch[extraItems]===!1);if(opts.strictTuples&&!fullTuple){let msg=`"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItem\
s} are not specified or different at path "${errSchemaPath}"`;(0,util_1.checkStrictMode)(it,msg,opts.strictTuples)}}}exports2.validateTuple=validateTuple;export\
s2.default=def}});var require_prefixItems=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports2){"use strict";Object.definePropert\
y(exports2,"__esModule",{value:!0});var items_1=require_items(),def={keyword:"prefixItems",type:"array",schemaType:["array"],before:"uniqueItems",code:cxt=>(0,i\
tems_1.validateTuple)(cxt,"items")};exports2.default=def}});var require_items2020=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/items2020.js"(expor\
ts2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),code_1=require_code2(),additiona\
lItems_1=require_additionalItems(),error={message:({params:{len}})=>(0,codegen_1.str)`must NOT have more than ${len} items`,params:({params:{len}})=>(0,codegen_\
1._)`{limit: ${len}}`},def={keyword:"items",type:"array",schemaType:["object","boolean"],before:"uniqueItems",error,code(cxt){let{schema,parentSchema,it}=cxt,{p\
refixItems}=parentSchema;it.items=!0,!(0,util_1.alwaysValidSchema)(it,schema)&&(prefixItems?(0,additionalItems_1.validateAdditionalItems)(cxt,prefixItems):cxt.o\
k((0,code_1.validateArray)(cxt)))}};exports2.default=def}});var require_contains=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports\
2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),error={message:({params:{min,max}}\
)=>max===void 0?(0,codegen_1.str)`must contain at least ${min} valid item(s)`:(0,codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(\
s)`,params:({params:{min,max}})=>max===void 0?(0,codegen_1._)`{minContains: ${min}}`:(0,codegen_1._)`{minContains: ${min}, maxContains: ${max}}`},def={keyword:"\
contains",type:"array",schemaType:["object","boolean"],before:"uniqueItems",trackErrors:!0,error,code(cxt){let{gen,schema,parentSchema,data,it}=cxt,min,max,{min\
Contains,maxContains}=parentSchema;it.opts.next?(min=minContains===void 0?1:minContains,max=maxContains):min=1;let len=gen.const("len",(0,codegen_1._)`${data}.l\
ength`);if(cxt.setParams({min,max}),max===void 0&&min===0){(0,util_1.checkStrictMode)(it,\'"minContains" == 0 without "maxContains": "contains" keyword ignored\')\
;return}if(max!==void 0&&min>max){(0,util_1.checkStrictMode)(it,\'"minContains" > "maxContains" is always invalid\'),cxt.fail();return}if((0,util_1.alwaysValidSch\
ema)(it,schema)){let cond=(0,codegen_1._)`${len} >= ${min}`;max!==void 0&&(cond=(0,codegen_1._)`${cond} && ${len} <= ${max}`),cxt.pass(cond);return}it.items=!0;\
let valid=gen.name("valid");max===void 0&&min===1?validateItems(valid,()=>gen.if(valid,()=>gen.break())):min===0?(gen.let(valid,!0),max!==void 0&&gen.if((0,code\
gen_1._)`${data}.length > 0`,validateItemsWithCount)):(gen.let(valid,!1),validateItemsWithCount()),cxt.result(valid,()=>cxt.reset());function validateItemsWithC\
ount(){let schValid=gen.name("_valid"),count=gen.let("count",0);validateItems(schValid,()=>gen.if(schValid,()=>checkLimits(count)))}function validateItems(_vali\
d,block){gen.forRange("i",0,len,i=>{cxt.subschema({keyword:"contains",dataProp:i,dataPropType:util_1.Type.Num,compositeRule:!0},_valid),block()})}function check\
Limits(count){gen.code((0,codegen_1._)`${count}++`),max===void 0?gen.if((0,codegen_1._)`${count} >= ${min}`,()=>gen.assign(valid,!0).break()):(gen.if((0,codegen\
_1._)`${count} > ${max}`,()=>gen.assign(valid,!1).break()),min===1?gen.assign(valid,!0):gen.if((0,codegen_1._)`${count} >= ${min}`,()=>gen.assign(valid,!0)))}}}\
;exports2.default=def}});var require_dependencies=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports2){"use strict";Object.defi\
neProperty(exports2,"__esModule",{value:!0});exports2.validateSchemaDeps=exports2.validatePropertyDeps=exports2.error=void 0;var codegen_1=require_codegen(),uti\
l_1=require_util(),code_1=require_code2();exports2.error={message:({params:{property,depsCount,deps}})=>{let property_ies=depsCount===1?"property":"properties";\
return(0,codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`},params:({params:{property,depsCount,deps,missingProperty}})=>(0\
,codegen_1._)`{property: ${property},\n    missingProperty: ${missingProperty},\n    depsCount: ${depsCount},\n    deps: ${deps}}`};var def={keyword:"dependencies"\
,type:"object",schemaType:"object",error:exports2.error,code(cxt){let[propDeps,schDeps]=splitDependencies(cxt);validatePropertyDeps(cxt,propDeps),validateSchema\
Deps(cxt,schDeps)}};function splitDependencies({schema}){let propertyDeps={},schemaDeps={};for(let key in schema){if(key==="__proto__")continue;let deps=Array.i\
sArray(schema[key])?propertyDeps:schemaDeps;deps[key]=schema[key]}return[propertyDeps,schemaDeps]}function validatePropertyDeps(cxt,propertyDeps=cxt.schema){let\
{gen,data,it}=cxt;if(Object.keys(propertyDeps).length===0)return;let missing=gen.let("missing");for(let prop in propertyDeps){let deps=propertyDeps[prop];if(dep\
s.length===0)continue;let hasProperty=(0,code_1.propertyInData)(gen,data,prop,it.opts.ownProperties);cxt.setParams({property:prop,depsCount:deps.length,deps:dep\
s.join(", ")}),it.allErrors?gen.if(hasProperty,()=>{for(let depProp of deps)(0,code_1.checkReportMissingProp)(cxt,depProp)}):(gen.if((0,codegen_1._)`${hasProper\
ty} && (${(0,code_1.checkMissingProp)(cxt,deps,missing)})`),(0,code_1.reportMissingProp)(cxt,missing),gen.else())}}exports2.validatePropertyDeps=validatePropert\
yDeps;function validateSchemaDeps(cxt,schemaDeps=cxt.schema){let{gen,data,keyword,it}=cxt,valid=gen.name("valid");for(let prop in schemaDeps)(0,util_1.alwaysVal\
idSchema)(it,schemaDeps[prop])||(gen.if((0,code_1.propertyInData)(gen,data,prop,it.opts.ownProperties),()=>{let schCxt=cxt.subschema({keyword,schemaProp:prop},v\
alid);cxt.mergeValidEvaluated(schCxt,valid)},()=>gen.var(valid,!0)),cxt.ok(valid))}exports2.validateSchemaDeps=validateSchemaDeps;exports2.default=def}});var re\
quire_propertyNames=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModu\
le",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),error={message:"property name must be valid",params:({params})=>(0,codegen_1._)`{propertyN\
ame: ${params.propertyName}}`},def={keyword:"propertyNames",type:"object",schemaType:["object","boolean"],error,code(cxt){let{gen,schema,data,it}=cxt;if((0,util\
_1.alwaysValidSchema)(it,schema))return;let valid=gen.name("valid");gen.forIn("key",data,key=>{cxt.setParams({propertyName:key}),cxt.subschema({keyword:"propert\
yNames",data:key,dataTypes:["string"],propertyName:key,compositeRule:!0},valid),gen.if((0,codegen_1.not)(valid),()=>{cxt.error(!0),it.allErrors||gen.break()})})\
,cxt.ok(valid)}};exports2.default=def}});var require_additionalProperties=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(ex\
ports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var code_1=require_code2(),codegen_1=require_codegen(),names_1=require_names(),util\
_1=require_util(),error={message:"must NOT have additional properties",params:({params})=>(0,codegen_1._)`{additionalProperty: ${params.additionalProperty}}`},d\
ef={keyword:"additionalProperties",type:["object"],schemaType:["boolean","object"],allowUndefined:!0,trackErrors:!0,error,code(cxt){let{gen,schema,parentSchema,\
data,errsCount,it}=cxt;if(!errsCount)throw new Error("ajv implementation error");let{allErrors,opts}=it;if(it.props=!0,opts.removeAdditional!=="all"&&(0,util_1.\
alwaysValidSchema)(it,schema))return;let props=(0,code_1.allSchemaProperties)(parentSchema.properties),patProps=(0,code_1.allSchemaProperties)(parentSchema.patt\
ernProperties);checkAdditionalProperties(),cxt.ok((0,codegen_1._)`${errsCount} === ${names_1.default.errors}`);function checkAdditionalProperties(){gen.forIn("k\
ey",data,key=>{!props.length&&!patProps.length?additionalPropertyCode(key):gen.if(isAdditional(key),()=>additionalPropertyCode(key))})}function isAdditional(key\
){let definedProp;if(props.length>8){let propsSchema=(0,util_1.schemaRefOrVal)(it,parentSchema.properties,"properties");definedProp=(0,code_1.isOwnProperty)(gen\
,propsSchema,key)}else props.length?definedProp=(0,codegen_1.or)(...props.map(p=>(0,codegen_1._)`${key} === ${p}`)):definedProp=codegen_1.nil;return patProps.le\
ngth&&(definedProp=(0,codegen_1.or)(definedProp,...patProps.map(p=>(0,codegen_1._)`${(0,code_1.usePattern)(cxt,p)}.test(${key})`))),(0,codegen_1.not)(definedPro\
p)}function deleteAdditional(key){gen.code((0,codegen_1._)`delete ${data}[${key}]`)}function additionalPropertyCode(key){if(opts.removeAdditional==="all"||opts.\
removeAdditional&&schema===!1){deleteAdditional(key);return}if(schema===!1){cxt.setParams({additionalProperty:key}),cxt.error(),allErrors||gen.break();return}if\
(typeof schema=="object"&&!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.name("valid");opts.removeAdditional==="failing"?(applyAdditionalSchema(key,val\
id,!1),gen.if((0,codegen_1.not)(valid),()=>{cxt.reset(),deleteAdditional(key)})):(applyAdditionalSchema(key,valid),allErrors||gen.if((0,codegen_1.not)(valid),()\
=>gen.break()))}}function applyAdditionalSchema(key,valid,errors){let subschema={keyword:"additionalProperties",dataProp:key,dataPropType:util_1.Type.Str};error\
s===!1&&Object.assign(subschema,{compositeRule:!0,createErrors:!1,allErrors:!1}),cxt.subschema(subschema,valid)}}};exports2.default=def}});var require_propertie\
s=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var v\
alidate_1=require_validate(),code_1=require_code2(),util_1=require_util(),additionalProperties_1=require_additionalProperties(),def={keyword:"properties",type:"\
object",schemaType:"object",code(cxt){let{gen,schema,parentSchema,data,it}=cxt;it.opts.removeAdditional==="all"&&parentSchema.additionalProperties===void 0&&add\
itionalProperties_1.default.code(new validate_1.KeywordCxt(it,additionalProperties_1.default,"additionalProperties"));let allProps=(0,code_1.allSchemaProperties\
)(schema);for(let prop of allProps)it.definedProperties.add(prop);it.opts.unevaluated&&allProps.length&&it.props!==!0&&(it.props=util_1.mergeEvaluated.props(gen\
,(0,util_1.toHash)(allProps),it.props));let properties=allProps.filter(p=>!(0,util_1.alwaysValidSchema)(it,schema[p]));if(properties.length===0)return;let valid\
=gen.name("valid");for(let prop of properties)hasDefault(prop)?applyPropertySchema(prop):(gen.if((0,code_1.propertyInData)(gen,data,prop,it.opts.ownProperties))\
,applyPropertySchema(prop),it.allErrors||gen.else().var(valid,!0),gen.endIf()),cxt.it.definedProperties.add(prop),cxt.ok(valid);function hasDefault(prop){return\
 it.opts.useDefaults&&!it.compositeRule&&schema[prop].default!==void 0}function applyPropertySchema(prop){cxt.subschema({keyword:"properties",schemaProp:prop,da\
taProp:prop},valid)}}};exports2.default=def}});var require_patternProperties=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(ex\
ports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var code_1=require_code2(),codegen_1=require_codegen(),util_1=require_util(),util_2\
=require_util(),def={keyword:"patternProperties",type:"object",schemaType:"object",code(cxt){let{gen,schema,data,parentSchema,it}=cxt,{opts}=it,patterns=(0,code\
_1.allSchemaProperties)(schema),alwaysValidPatterns=patterns.filter(p=>(0,util_1.alwaysValidSchema)(it,schema[p]));if(patterns.length===0||alwaysValidPatterns.l\
ength===patterns.length&&(!it.opts.unevaluated||it.props===!0))return;let checkProperties=opts.strictSchema&&!opts.allowMatchingProperties&&parentSchema.propert\
ies,valid=gen.name("valid");it.props!==!0&&!(it.props instanceof codegen_1.Name)&&(it.props=(0,util_2.evaluatedPropsToName)(gen,it.props));let{props}=it;validat\
ePatternProperties();function validatePatternProperties(){for(let pat of patterns)checkProperties&&checkMatchingProperties(pat),it.allErrors?validateProperties(\
pat):(gen.var(valid,!0),validateProperties(pat),gen.if(valid))}function checkMatchingProperties(pat){for(let prop in checkProperties)new RegExp(pat).test(prop)&\
&(0,util_1.checkStrictMode)(it,`property ${prop} matches pattern ${pat} (use allowMatchingProperties)`)}function validateProperties(pat){gen.forIn("key",data,ke\
y=>{gen.if((0,codegen_1._)`${(0,code_1.usePattern)(cxt,pat)}.test(${key})`,()=>{let alwaysValid=alwaysValidPatterns.includes(pat);alwaysValid||cxt.subschema({ke\
yword:"patternProperties",schemaProp:pat,dataProp:key,dataPropType:util_2.Type.Str},valid),it.opts.unevaluated&&props!==!0?gen.assign((0,codegen_1._)`${props}[$\
{key}]`,!0):!alwaysValid&&!it.allErrors&&gen.if((0,codegen_1.not)(valid),()=>gen.break())})})}}};exports2.default=def}});var require_not=__commonJS({"node_modul\
es/ajv/dist/vocabularies/applicator/not.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var util_1=require_util(),def={keywor\
d:"not",schemaType:["object","boolean"],trackErrors:!0,code(cxt){let{gen,schema,it}=cxt;if((0,util_1.alwaysValidSchema)(it,schema)){cxt.fail();return}let valid=\
gen.name("valid");cxt.subschema({keyword:"not",compositeRule:!0,createErrors:!1,allErrors:!1},valid),cxt.failResult(valid,()=>cxt.reset(),()=>cxt.error())},erro\
r:{message:"must NOT be valid"}};exports2.default=def}});var require_anyOf=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports2){"use s\
trict";Object.defineProperty(exports2,"__esModule",{value:!0});var code_1=require_code2(),def={keyword:"anyOf",schemaType:"array",trackErrors:!0,code:code_1.val\
idateUnion,error:{message:"must match a schema in anyOf"}};exports2.default=def}});var require_oneOf=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/\
oneOf.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),error={message:"m\
ust match exactly one schema in oneOf",params:({params})=>(0,codegen_1._)`{passingSchemas: ${params.passing}}`},def={keyword:"oneOf",schemaType:"array",trackErr\
ors:!0,error,code(cxt){let{gen,schema,parentSchema,it}=cxt;if(!Array.isArray(schema))throw new Error("ajv implementation error");if(it.opts.discriminator&&paren\
tSchema.discriminator)return;let schArr=schema,valid=gen.let("valid",!1),passing=gen.let("passing",null),schValid=gen.name("_valid");cxt.setParams({passing}),ge\
n.block(validateOneOf),cxt.result(valid,()=>cxt.reset(),()=>cxt.error(!0));function validateOneOf(){schArr.forEach((sch,i)=>{let schCxt;(0,util_1.alwaysValidSch\
ema)(it,sch)?gen.var(schValid,!0):schCxt=cxt.subschema({keyword:"oneOf",schemaProp:i,compositeRule:!0},schValid),i>0&&gen.if((0,codegen_1._)`${schValid} && ${va\
lid}`).assign(valid,!1).assign(passing,(0,codegen_1._)`[${passing}, ${i}]`).else(),gen.if(schValid,()=>{gen.assign(valid,!0),gen.assign(passing,i),schCxt&&cxt.m\
ergeEvaluated(schCxt,codegen_1.Name)})})}}};exports2.default=def}});var require_allOf=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/allOf.js"(expor\
ts2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var util_1=require_util(),def={keyword:"allOf",schemaType:"array",code(cxt){let{gen,sc\
hema,it}=cxt;if(!Array.isArray(schema))throw new Error("ajv implementation error");let valid=gen.name("valid");schema.forEach((sch,i)=>{if((0,util_1.alwaysValid\
Schema)(it,sch))return;let schCxt=cxt.subschema({keyword:"allOf",schemaProp:i},valid);cxt.ok(valid),cxt.mergeEvaluated(schCxt)})}};exports2.default=def}});var r\
equire_if=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/if.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var c\
odegen_1=require_codegen(),util_1=require_util(),error={message:({params})=>(0,codegen_1.str)`must match "${params.ifClause}" schema`,params:({params})=>(0,code\
gen_1._)`{failingKeyword: ${params.ifClause}}`},def={keyword:"if",schemaType:["object","boolean"],trackErrors:!0,error,code(cxt){let{gen,parentSchema,it}=cxt;pa\
rentSchema.then===void 0&&parentSchema.else===void 0&&(0,util_1.checkStrictMode)(it,\'"if" without "then" and "else" is ignored\');let hasThen=hasSchema(it,"then"\
),hasElse=hasSchema(it,"else");if(!hasThen&&!hasElse)return;let valid=gen.let("valid",!0),schValid=gen.name("_valid");if(validateIf(),cxt.reset(),hasThen&&hasEl\
se){let ifClause=gen.let("ifClause");cxt.setParams({ifClause}),gen.if(schValid,validateClause("then",ifClause),validateClause("else",ifClause))}else hasThen?gen\
.if(schValid,validateClause("then")):gen.if((0,codegen_1.not)(schValid),validateClause("else"));cxt.pass(valid,()=>cxt.error(!0));function validateIf(){let schC\
xt=cxt.subschema({keyword:"if",compositeRule:!0,createErrors:!1,allErrors:!1},schValid);cxt.mergeEvaluated(schCxt)}function validateClause(keyword,ifClause){ret\
urn()=>{let schCxt=cxt.subschema({keyword},schValid);gen.assign(valid,schValid),cxt.mergeValidEvaluated(schCxt,valid),ifClause?gen.assign(ifClause,(0,codegen_1.\
_)`${keyword}`):cxt.setParams({ifClause:keyword})}}}};function hasSchema(it,keyword){let schema=it.schema[keyword];return schema!==void 0&&!(0,util_1.alwaysVali\
dSchema)(it,schema)}exports2.default=def}});var require_thenElse=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports2){"use strict";\
Object.defineProperty(exports2,"__esModule",{value:!0});var util_1=require_util(),def={keyword:["then","else"],schemaType:["object","boolean"],code({keyword,par\
entSchema,it}){parentSchema.if===void 0&&(0,util_1.checkStrictMode)(it,`"${keyword}" without "if" is ignored`)}};exports2.default=def}});var require_applicator=\
__commonJS({"node_modules/ajv/dist/vocabularies/applicator/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var addition\
alItems_1=require_additionalItems(),prefixItems_1=require_prefixItems(),items_1=require_items(),items2020_1=require_items2020(),contains_1=require_contains(),de\
pendencies_1=require_dependencies(),propertyNames_1=require_propertyNames(),additionalProperties_1=require_additionalProperties(),properties_1=require_propertie\
s(),patternProperties_1=require_patternProperties(),not_1=require_not(),anyOf_1=require_anyOf(),oneOf_1=require_oneOf(),allOf_1=require_allOf(),if_1=require_if(\
),thenElse_1=require_thenElse();function getApplicator(draft2020=!1){let applicator=[not_1.default,anyOf_1.default,oneOf_1.default,allOf_1.default,if_1.default,\
thenElse_1.default,propertyNames_1.default,additionalProperties_1.default,dependencies_1.default,properties_1.default,patternProperties_1.default];return draft2\
020?applicator.push(prefixItems_1.default,items2020_1.default):applicator.push(additionalItems_1.default,items_1.default),applicator.push(contains_1.default),ap\
plicator}exports2.default=getApplicator}});var require_format=__commonJS({"node_modules/ajv/dist/vocabularies/format/format.js"(exports2){"use strict";Object.de\
fineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),error={message:({schemaCode})=>(0,codegen_1.str)`must match format "${schemaCode}\
"`,params:({schemaCode})=>(0,codegen_1._)`{format: ${schemaCode}}`},def={keyword:"format",type:["number","string"],schemaType:"string",$data:!0,error,code(cxt,r\
uleType){let{gen,data,$data,schema,schemaCode,it}=cxt,{opts,errSchemaPath,schemaEnv,self}=it;if(!opts.validateFormats)return;$data?validate$DataFormat():validat\
eFormat();function validate$DataFormat(){let fmts=gen.scopeValue("formats",{ref:self.formats,code:opts.code.formats}),fDef=gen.const("fDef",(0,codegen_1._)`${fm\
ts}[${schemaCode}]`),fType=gen.let("fType"),format=gen.let("format");gen.if((0,codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`,()=>gen.\
assign(fType,(0,codegen_1._)`${fDef}.type || "string"`).assign(format,(0,codegen_1._)`${fDef}.validate`),()=>gen.assign(fType,(0,codegen_1._)`"string"`).assign(\
format,fDef)),cxt.fail$data((0,codegen_1.or)(unknownFmt(),invalidFmt()));function unknownFmt(){return opts.strictSchema===!1?codegen_1.nil:(0,codegen_1._)`${sch\
emaCode} && !${format}`}function invalidFmt(){let callFormat=schemaEnv.$async?(0,codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))`:(\
0,codegen_1._)`${format}(${data})`,validData=(0,codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;return(0,codegen_1._)`$\
{format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`}}function validateFormat(){let formatDef=self.formats[schema];if(!formatDef){unknow\
nFormat();return}if(formatDef===!0)return;let[fmtType,format,fmtRef]=getFormat(formatDef);fmtType===ruleType&&cxt.pass(validCondition());function unknownFormat(\
){if(opts.strictSchema===!1){self.logger.warn(unknownMsg());return}throw new Error(unknownMsg());function unknownMsg(){return`unknown format "${schema}" ignored\
 in schema at path "${errSchemaPath}"`}}function getFormat(fmtDef){let code=fmtDef instanceof RegExp?(0,codegen_1.regexpCode)(fmtDef):opts.code.formats?(0,codeg\
en_1._)`${opts.code.formats}${(0,codegen_1.getProperty)(schema)}`:void 0,fmt=gen.scopeValue("formats",{key:schema,ref:fmtDef,code});return typeof fmtDef=="objec\
t"&&!(fmtDef instanceof RegExp)?[fmtDef.type||"string",fmtDef.validate,(0,codegen_1._)`${fmt}.validate`]:["string",fmtDef,fmt]}function validCondition(){if(type\
of formatDef=="object"&&!(formatDef instanceof RegExp)&&formatDef.async){if(!schemaEnv.$async)throw new Error("async format in sync schema");return(0,codegen_1.\
_)`await ${fmtRef}(${data})`}return typeof format=="function"?(0,codegen_1._)`${fmtRef}(${data})`:(0,codegen_1._)`${fmtRef}.test(${data})`}}}};exports2.default=\
def}});var require_format2=__commonJS({"node_modules/ajv/dist/vocabularies/format/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{\
value:!0});var format_1=require_format(),format=[format_1.default];exports2.default=format}});var require_metadata=__commonJS({"node_modules/ajv/dist/vocabulari\
es/metadata.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.contentVocabulary=exports2.metadataVocabulary=void 0;exp\
orts2.metadataVocabulary=["title","description","default","deprecated","readOnly","writeOnly","examples"];exports2.contentVocabulary=["contentMediaType","conten\
tEncoding","contentSchema"]}});var require_draft7=__commonJS({"node_modules/ajv/dist/vocabularies/draft7.js"(exports2){"use strict";Object.defineProperty(export\
s2,"__esModule",{value:!0});var core_1=require_core2(),validation_1=require_validation(),applicator_1=require_applicator(),format_1=require_format2(),metadata_1\
=require_metadata(),draft7Vocabularies=[core_1.default,validation_1.default,(0,applicator_1.default)(),format_1.default,metadata_1.metadataVocabulary,metadata_1\
.contentVocabulary];exports2.default=draft7Vocabularies}});var require_types=__commonJS({"node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports2){"\
use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.DiscrError=void 0;var DiscrError;(function(DiscrError2){DiscrError2.Tag="tag",Discr\
Error2.Mapping="mapping"})(DiscrError||(exports2.DiscrError=DiscrError={}))}});var require_discriminator=__commonJS({"node_modules/ajv/dist/vocabularies/discrim\
inator/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var codegen_1=require_codegen(),types_1=require_types(),compile_\
1=require_compile(),ref_error_1=require_ref_error(),util_1=require_util(),error={message:({params:{discrError,tagName}})=>discrError===types_1.DiscrError.Tag?`t\
ag "${tagName}" must be string`:`value of tag "${tagName}" must be in oneOf`,params:({params:{discrError,tag,tagName}})=>(0,codegen_1._)`{error: ${discrError}, \
tag: ${tagName}, tagValue: ${tag}}`},def={keyword:"discriminator",type:"object",schemaType:"object",error,code(cxt){let{gen,data,schema,parentSchema,it}=cxt,{on\
eOf}=parentSchema;if(!it.opts.discriminator)throw new Error("discriminator: requires discriminator option");let tagName=schema.propertyName;if(typeof tagName!="\
string")throw new Error("discriminator: requires propertyName");if(schema.mapping)throw new Error("discriminator: mapping is not supported");if(!oneOf)throw new\
 Error("discriminator: requires oneOf keyword");let valid=gen.let("valid",!1),tag=gen.const("tag",(0,codegen_1._)`${data}${(0,codegen_1.getProperty)(tagName)}`)\
;gen.if((0,codegen_1._)`typeof ${tag} == "string"`,()=>validateMapping(),()=>cxt.error(!1,{discrError:types_1.DiscrError.Tag,tag,tagName})),cxt.ok(valid);functi\
on validateMapping(){let mapping=getMapping();gen.if(!1);for(let tagValue in mapping)gen.elseIf((0,codegen_1._)`${tag} === ${tagValue}`),gen.assign(valid,applyT\
agSchema(mapping[tagValue]));gen.else(),cxt.error(!1,{discrError:types_1.DiscrError.Mapping,tag,tagName}),gen.endIf()}function applyTagSchema(schemaProp){let _v\
alid=gen.name("valid"),schCxt=cxt.subschema({keyword:"oneOf",schemaProp},_valid);return cxt.mergeEvaluated(schCxt,codegen_1.Name),_valid}function getMapping(){v\
ar _a;let oneOfMapping={},topRequired=hasRequired(parentSchema),tagRequired=!0;for(let i=0;i<oneOf.length;i++){let sch=oneOf[i];if(sch?.$ref&&!(0,util_1.schemaH\
asRulesButRef)(sch,it.self.RULES)){let ref=sch.$ref;if(sch=compile_1.resolveRef.call(it.self,it.schemaEnv.root,it.baseId,ref),sch instanceof compile_1.SchemaEnv\
&&(sch=sch.schema),sch===void 0)throw new ref_error_1.default(it.opts.uriResolver,it.baseId,ref)}let propSch=(_a=sch?.properties)===null||_a===void 0?void 0:_a[\
tagName];if(typeof propSch!="object")throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);tagRequired=ta\
gRequired&&(topRequired||hasRequired(sch)),addMappings(propSch,i)}if(!tagRequired)throw new Error(`discriminator: "${tagName}" must be required`);return oneOfMa\
pping;function hasRequired({required}){return Array.isArray(required)&&required.includes(tagName)}function addMappings(sch,i){if(sch.const)addMapping(sch.const,\
i);else if(sch.enum)for(let tagValue of sch.enum)addMapping(tagValue,i);else throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"\
`)}function addMapping(tagValue,i){if(typeof tagValue!="string"||tagValue in oneOfMapping)throw new Error(`discriminator: "${tagName}" values must be unique str\
ings`);oneOfMapping[tagValue]=i}}}};exports2.default=def}});var require_json_schema_draft_07=__commonJS({"node_modules/ajv/dist/refs/json-schema-draft-07.json"(\
exports2,module2){module2.exports={$schema:"http://json-schema.org/draft-07/schema#",$id:"http://json-schema.org/draft-07/schema#",title:"Core schema meta-schem\
a",definitions:{schemaArray:{type:"array",minItems:1,items:{$ref:"#"}},nonNegativeInteger:{type:"integer",minimum:0},nonNegativeIntegerDefault0:{allOf:[{$ref:"#\
/definitions/nonNegativeInteger"},{default:0}]},simpleTypes:{enum:["array","boolean","integer","null","number","object","string"]},stringArray:{type:"array",ite\
ms:{type:"string"},uniqueItems:!0,default:[]}},type:["object","boolean"],properties:{$id:{type:"string",format:"uri-reference"},$schema:{type:"string",format:"u\
ri"},$ref:{type:"string",format:"uri-reference"},$comment:{type:"string"},title:{type:"string"},description:{type:"string"},default:!0,readOnly:{type:"boolean",\
default:!1},examples:{type:"array",items:!0},multipleOf:{type:"number",exclusiveMinimum:0},maximum:{type:"number"},exclusiveMaximum:{type:"number"},minimum:{typ\
e:"number"},exclusiveMinimum:{type:"number"},maxLength:{$ref:"#/definitions/nonNegativeInteger"},minLength:{$ref:"#/definitions/nonNegativeIntegerDefault0"},pat\
tern:{type:"string",format:"regex"},additionalItems:{$ref:"#"},items:{anyOf:[{$ref:"#"},{$ref:"#/definitions/schemaArray"}],default:!0},maxItems:{$ref:"#/defini\
tions/nonNegativeInteger"},minItems:{$ref:"#/definitions/nonNegativeIntegerDefault0"},uniqueItems:{type:"boolean",default:!1},contains:{$ref:"#"},maxProperties:\
{$ref:"#/definitions/nonNegativeInteger"},minProperties:{$ref:"#/definitions/nonNegativeIntegerDefault0"},required:{$ref:"#/definitions/stringArray"},additional\
Properties:{$ref:"#"},definitions:{type:"object",additionalProperties:{$ref:"#"},default:{}},properties:{type:"object",additionalProperties:{$ref:"#"},default:{\
}},patternProperties:{type:"object",additionalProperties:{$ref:"#"},propertyNames:{format:"regex"},default:{}},dependencies:{type:"object",additionalProperties:\
{anyOf:[{$ref:"#"},{$ref:"#/definitions/stringArray"}]}},propertyNames:{$ref:"#"},const:!0,enum:{type:"array",items:!0,minItems:1,uniqueItems:!0},type:{anyOf:[{\
$ref:"#/definitions/simpleTypes"},{type:"array",items:{$ref:"#/definitions/simpleTypes"},minItems:1,uniqueItems:!0}]},format:{type:"string"},contentMediaType:{t\
ype:"string"},contentEncoding:{type:"string"},if:{$ref:"#"},then:{$ref:"#"},else:{$ref:"#"},allOf:{$ref:"#/definitions/schemaArray"},anyOf:{$ref:"#/definitions/\
schemaArray"},oneOf:{$ref:"#/definitions/schemaArray"},not:{$ref:"#"}},default:!0}}});var require_ajv=__commonJS({"node_modules/ajv/dist/ajv.js"(exports2,module\
2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.MissingRefError=exports2.ValidationError=exports2.CodeGen=exports2.Name=exports\
2.nil=exports2.stringify=exports2.str=exports2._=exports2.KeywordCxt=exports2.Ajv=void 0;var core_1=require_core(),draft7_1=require_draft7(),discriminator_1=req\
uire_discriminator(),draft7MetaSchema=require_json_schema_draft_07(),META_SUPPORT_DATA=["/properties"],META_SCHEMA_ID="http://json-schema.org/draft-07/schema",A\
jv2=class extends core_1.default{_addVocabularies(){super._addVocabularies(),draft7_1.default.forEach(v=>this.addVocabulary(v)),this.opts.discriminator&&this.ad\
dKeyword(discriminator_1.default)}_addDefaultMetaSchema(){if(super._addDefaultMetaSchema(),!this.opts.meta)return;let metaSchema=this.opts.$data?this.$dataMetaS\
chema(draft7MetaSchema,META_SUPPORT_DATA):draft7MetaSchema;this.addMetaSchema(metaSchema,META_SCHEMA_ID,!1),this.refs["http://json-schema.org/schema"]=META_SCHE\
MA_ID}defaultMeta(){return this.opts.defaultMeta=super.defaultMeta()||(this.getSchema(META_SCHEMA_ID)?META_SCHEMA_ID:void 0)}};exports2.Ajv=Ajv2;module2.exports\
=exports2=Ajv2;module2.exports.Ajv=Ajv2;Object.defineProperty(exports2,"__esModule",{value:!0});exports2.default=Ajv2;var validate_1=require_validate();Object.d\
efineProperty(exports2,"KeywordCxt",{enumerable:!0,get:function(){return validate_1.KeywordCxt}});var codegen_1=require_codegen();Object.defineProperty(exports2\
,"_",{enumerable:!0,get:function(){return codegen_1._}});Object.defineProperty(exports2,"str",{enumerable:!0,get:function(){return codegen_1.str}});Object.defin\
eProperty(exports2,"stringify",{enumerable:!0,get:function(){return codegen_1.stringify}});Object.defineProperty(exports2,"nil",{enumerable:!0,get:function(){re\
turn codegen_1.nil}});Object.defineProperty(exports2,"Name",{enumerable:!0,get:function(){return codegen_1.Name}});Object.defineProperty(exports2,"CodeGen",{enu\
merable:!0,get:function(){return codegen_1.CodeGen}});var validation_error_1=require_validation_error();Object.defineProperty(exports2,"ValidationError",{enumer\
able:!0,get:function(){return validation_error_1.default}});var ref_error_1=require_ref_error();Object.defineProperty(exports2,"MissingRefError",{enumerable:!0,\
get:function(){return ref_error_1.default}})}});var require_dynamicAnchor=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports2){"u\
se strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.dynamicAnchor=void 0;var codegen_1=require_codegen(),names_1=require_names(),compile\
_1=require_compile(),ref_1=require_ref(),def={keyword:"$dynamicAnchor",schemaType:"string",code:cxt=>dynamicAnchor(cxt,cxt.schema)};function dynamicAnchor(cxt,a\
nchor){let{gen,it}=cxt;it.schemaEnv.root.dynamicAnchors[anchor]=!0;let v=(0,codegen_1._)`${names_1.default.dynamicAnchors}${(0,codegen_1.getProperty)(anchor)}`,\
validate=it.errSchemaPath==="#"?it.validateName:_getValidate(cxt);gen.if((0,codegen_1._)`!${v}`,()=>gen.assign(v,validate))}exports2.dynamicAnchor=dynamicAnchor\
;function _getValidate(cxt){let{schemaEnv,schema,self}=cxt.it,{root,baseId,localRefs,meta}=schemaEnv.root,{schemaId}=self.opts,sch=new compile_1.SchemaEnv({sche\
ma,schemaId,root,baseId,localRefs,meta});return compile_1.compileSchema.call(self,sch),(0,ref_1.getValidate)(cxt,sch)}exports2.default=def}});var require_dynami\
cRef=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});expor\
ts2.dynamicRef=void 0;var codegen_1=require_codegen(),names_1=require_names(),ref_1=require_ref(),def={keyword:"$dynamicRef",schemaType:"string",code:cxt=>dynam\
icRef(cxt,cxt.schema)};function dynamicRef(cxt,ref){let{gen,keyword,it}=cxt;if(ref[0]!=="#")throw new Error(`"${keyword}" only supports hash fragment reference`\
);let anchor=ref.slice(1);if(it.allErrors)_dynamicRef();else{let valid=gen.let("valid",!1);_dynamicRef(valid),cxt.ok(valid)}function _dynamicRef(valid){if(it.sc\
hemaEnv.root.dynamicAnchors[anchor]){let v=gen.let("_v",(0,codegen_1._)`${names_1.default.dynamicAnchors}${(0,codegen_1.getProperty)(anchor)}`);gen.if(v,_callRe\
f(v,valid),_callRef(it.validateName,valid))}else _callRef(it.validateName,valid)()}function _callRef(validate,valid){return valid?()=>gen.block(()=>{(0,ref_1.ca\
llRef)(cxt,validate),gen.let(valid,!0)}):()=>(0,ref_1.callRef)(cxt,validate)}}exports2.dynamicRef=dynamicRef;exports2.default=def}});var require_recursiveAnchor\
=__commonJS({"node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var \
dynamicAnchor_1=require_dynamicAnchor(),util_1=require_util(),def={keyword:"$recursiveAnchor",schemaType:"boolean",code(cxt){cxt.schema?(0,dynamicAnchor_1.dynam\
icAnchor)(cxt,""):(0,util_1.checkStrictMode)(cxt.it,"$recursiveAnchor: false is ignored")}};exports2.default=def}});var require_recursiveRef=__commonJS({"node_m\
odules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var dynamicRef_1=require_dy\
namicRef(),def={keyword:"$recursiveRef",schemaType:"string",code:cxt=>(0,dynamicRef_1.dynamicRef)(cxt,cxt.schema)};exports2.default=def}});var require_dynamic=_\
_commonJS({"node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var dynamicAncho\
r_1=require_dynamicAnchor(),dynamicRef_1=require_dynamicRef(),recursiveAnchor_1=require_recursiveAnchor(),recursiveRef_1=require_recursiveRef(),dynamic=[dynamic\
Anchor_1.default,dynamicRef_1.default,recursiveAnchor_1.default,recursiveRef_1.default];exports2.default=dynamic}});var require_dependentRequired=__commonJS({"n\
ode_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var dependenci\
es_1=require_dependencies(),def={keyword:"dependentRequired",type:"object",schemaType:"object",error:dependencies_1.error,code:cxt=>(0,dependencies_1.validatePr\
opertyDeps)(cxt)};exports2.default=def}});var require_dependentSchemas=__commonJS({"node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports2)\
{"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var dependencies_1=require_dependencies(),def={keyword:"dependentSchemas",type:"object",sc\
hemaType:"object",code:cxt=>(0,dependencies_1.validateSchemaDeps)(cxt)};exports2.default=def}});var require_limitContains=__commonJS({"node_modules/ajv/dist/voc\
abularies/validation/limitContains.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var util_1=require_util(),def={keyword:["m\
axContains","minContains"],type:"array",schemaType:"number",code({keyword,parentSchema,it}){parentSchema.contains===void 0&&(0,util_1.checkStrictMode)(it,`"${ke\
yword}" without "contains" is ignored`)}};exports2.default=def}});var require_next=__commonJS({"node_modules/ajv/dist/vocabularies/next.js"(exports2){"use stric\
t";Object.defineProperty(exports2,"__esModule",{value:!0});var dependentRequired_1=require_dependentRequired(),dependentSchemas_1=require_dependentSchemas(),lim\
itContains_1=require_limitContains(),next=[dependentRequired_1.default,dependentSchemas_1.default,limitContains_1.default];exports2.default=next}});var require_\
unevaluatedProperties=__commonJS({"node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports2){"use strict";Object.defineProperty(exports\
2,"__esModule",{value:!0});var codegen_1=require_codegen(),util_1=require_util(),names_1=require_names(),error={message:"must NOT have unevaluated properties",p\
arams:({params})=>(0,codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`},def={keyword:"unevaluatedProperties",type:"object",schemaType:["boolean\
","object"],trackErrors:!0,error,code(cxt){let{gen,schema,data,errsCount,it}=cxt;if(!errsCount)throw new Error("ajv implementation error");let{allErrors,props}=\
it;props instanceof codegen_1.Name?gen.if((0,codegen_1._)`${props} !== true`,()=>gen.forIn("key",data,key=>gen.if(unevaluatedDynamic(props,key),()=>unevaluatedP\
ropCode(key)))):props!==!0&&gen.forIn("key",data,key=>props===void 0?unevaluatedPropCode(key):gen.if(unevaluatedStatic(props,key),()=>unevaluatedPropCode(key)))\
,it.props=!0,cxt.ok((0,codegen_1._)`${errsCount} === ${names_1.default.errors}`);function unevaluatedPropCode(key){if(schema===!1){cxt.setParams({unevaluatedPro\
perty:key}),cxt.error(),allErrors||gen.break();return}if(!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.name("valid");cxt.subschema({keyword:"unevaluat\
edProperties",dataProp:key,dataPropType:util_1.Type.Str},valid),allErrors||gen.if((0,codegen_1.not)(valid),()=>gen.break())}}function unevaluatedDynamic(evaluat\
edProps,key){return(0,codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`}function unevaluatedStatic(evaluatedProps,key){let ps=[];for(let p in evalu\
atedProps)evaluatedProps[p]===!0&&ps.push((0,codegen_1._)`${key} !== ${p}`);return(0,codegen_1.and)(...ps)}}};exports2.default=def}});var require_unevaluatedIte\
ms=__commonJS({"node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0\
});var codegen_1=require_codegen(),util_1=require_util(),error={message:({params:{len}})=>(0,codegen_1.str)`must NOT have more than ${len} items`,params:({param\
s:{len}})=>(0,codegen_1._)`{limit: ${len}}`},def={keyword:"unevaluatedItems",type:"array",schemaType:["boolean","object"],error,code(cxt){let{gen,schema,data,it\
}=cxt,items=it.items||0;if(items===!0)return;let len=gen.const("len",(0,codegen_1._)`${data}.length`);if(schema===!1)cxt.setParams({len:items}),cxt.fail((0,code\
gen_1._)`${len} > ${items}`);else if(typeof schema=="object"&&!(0,util_1.alwaysValidSchema)(it,schema)){let valid=gen.var("valid",(0,codegen_1._)`${len} <= ${it\
ems}`);gen.if((0,codegen_1.not)(valid),()=>validateItems(valid,items)),cxt.ok(valid)}it.items=!0;function validateItems(valid,from){gen.forRange("i",from,len,i=\
>{cxt.subschema({keyword:"unevaluatedItems",dataProp:i,dataPropType:util_1.Type.Num},valid),it.allErrors||gen.if((0,codegen_1.not)(valid),()=>gen.break())})}}};\
exports2.default=def}});var require_unevaluated=__commonJS({"node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports2){"use strict";Object.defineProper\
ty(exports2,"__esModule",{value:!0});var unevaluatedProperties_1=require_unevaluatedProperties(),unevaluatedItems_1=require_unevaluatedItems(),unevaluated=[unev\
aluatedProperties_1.default,unevaluatedItems_1.default];exports2.default=unevaluated}});var require_draft2020=__commonJS({"node_modules/ajv/dist/vocabularies/dr\
aft2020.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var core_1=require_core2(),validation_1=require_validation(),applicat\
or_1=require_applicator(),dynamic_1=require_dynamic(),next_1=require_next(),unevaluated_1=require_unevaluated(),format_1=require_format2(),metadata_1=require_me\
tadata(),draft2020Vocabularies=[dynamic_1.default,core_1.default,validation_1.default,(0,applicator_1.default)(!0),format_1.default,metadata_1.metadataVocabular\
y,metadata_1.contentVocabulary,next_1.default,unevaluated_1.default];exports2.default=draft2020Vocabularies}});var require_schema=__commonJS({"node_modules/ajv/\
dist/refs/json-schema-2020-12/schema.json"(exports2,module2){module2.exports={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.or\
g/draft/2020-12/schema",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/core":!0,"https://json-schema.org/draft/2020-12/vocab/applicator":!0,"https://\
json-schema.org/draft/2020-12/vocab/unevaluated":!0,"https://json-schema.org/draft/2020-12/vocab/validation":!0,"https://json-schema.org/draft/2020-12/vocab/met\
a-data":!0,"https://json-schema.org/draft/2020-12/vocab/format-annotation":!0,"https://json-schema.org/draft/2020-12/vocab/content":!0},$dynamicAnchor:"meta",ti\
tle:"Core and Validation specifications meta-schema",allOf:[{$ref:"meta/core"},{$ref:"meta/applicator"},{$ref:"meta/unevaluated"},{$ref:"meta/validation"},{$ref\
:"meta/meta-data"},{$ref:"meta/format-annotation"},{$ref:"meta/content"}],type:["object","boolean"],$comment:"This meta-schema also defines keywords that have a\
ppeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",properties:{definitions:{$comment:\'"definitions" has been \
replaced by "$defs".\',type:"object",additionalProperties:{$dynamicRef:"#meta"},deprecated:!0,default:{}},dependencies:{$comment:\'"dependencies" has been split a\
nd replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.\',type:"object",additionalProperties:{anyOf:[{$dynamicRef:\
"#meta"},{$ref:"meta/validation#/$defs/stringArray"}]},deprecated:!0,default:{}},$recursiveAnchor:{$comment:\'"$recursiveAnchor" has been replaced by "$dynamicAn\
chor".\',$ref:"meta/core#/$defs/anchorString",deprecated:!0},$recursiveRef:{$comment:\'"$recursiveRef" has been replaced by "$dynamicRef".\',$ref:"meta/core#/$defs\
/uriReferenceString",deprecated:!0}}}}});var require_applicator2=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports2,modu\
le2){module2.exports={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/applicator",$vocabulary:{"https://j\
son-schema.org/draft/2020-12/vocab/applicator":!0},$dynamicAnchor:"meta",title:"Applicator vocabulary meta-schema",type:["object","boolean"],properties:{prefixI\
tems:{$ref:"#/$defs/schemaArray"},items:{$dynamicRef:"#meta"},contains:{$dynamicRef:"#meta"},additionalProperties:{$dynamicRef:"#meta"},properties:{type:"object\
",additionalProperties:{$dynamicRef:"#meta"},default:{}},patternProperties:{type:"object",additionalProperties:{$dynamicRef:"#meta"},propertyNames:{format:"rege\
x"},default:{}},dependentSchemas:{type:"object",additionalProperties:{$dynamicRef:"#meta"},default:{}},propertyNames:{$dynamicRef:"#meta"},if:{$dynamicRef:"#met\
a"},then:{$dynamicRef:"#meta"},else:{$dynamicRef:"#meta"},allOf:{$ref:"#/$defs/schemaArray"},anyOf:{$ref:"#/$defs/schemaArray"},oneOf:{$ref:"#/$defs/schemaArray\
"},not:{$dynamicRef:"#meta"}},$defs:{schemaArray:{type:"array",minItems:1,items:{$dynamicRef:"#meta"}}}}}});var require_unevaluated2=__commonJS({"node_modules/a\
jv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports2,module2){module2.exports={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://j\
son-schema.org/draft/2020-12/meta/unevaluated",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/unevaluated":!0},$dynamicAnchor:"meta",title:"Unevaluat\
ed applicator vocabulary meta-schema",type:["object","boolean"],properties:{unevaluatedItems:{$dynamicRef:"#meta"},unevaluatedProperties:{$dynamicRef:"#meta"}}}\
}});var require_content=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports2,module2){module2.exports={$schema:"https://json-\
schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/content",$vocabulary:{"https://json-schema.org/draft/2020-12/vocab/content":!0}\
,$dynamicAnchor:"meta",title:"Content vocabulary meta-schema",type:["object","boolean"],properties:{contentEncoding:{type:"string"},contentMediaType:{type:"stri\
ng"},contentSchema:{$dynamicRef:"#meta"}}}}});var require_core3=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports2,module2){mo\
dule2.exports={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/core",$vocabulary:{"https://json-schema.or\
g/draft/2020-12/vocab/core":!0},$dynamicAnchor:"meta",title:"Core vocabulary meta-schema",type:["object","boolean"],properties:{$id:{$ref:"#/$defs/uriReferenceS\
tring",$comment:"Non-empty fragments not allowed.",pattern:"^[^#]*#?$"},$schema:{$ref:"#/$defs/uriString"},$ref:{$ref:"#/$defs/uriReferenceString"},$anchor:{$re\
f:"#/$defs/anchorString"},$dynamicRef:{$ref:"#/$defs/uriReferenceString"},$dynamicAnchor:{$ref:"#/$defs/anchorString"},$vocabulary:{type:"object",propertyNames:\
{$ref:"#/$defs/uriString"},additionalProperties:{type:"boolean"}},$comment:{type:"string"},$defs:{type:"object",additionalProperties:{$dynamicRef:"#meta"}}},$de\
fs:{anchorString:{type:"string",pattern:"^[A-Za-z_][-A-Za-z0-9._]*$"},uriString:{type:"string",format:"uri"},uriReferenceString:{type:"string",format:"uri-refer\
ence"}}}}});var require_format_annotation=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports2,module2){module2.exp\
orts={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/format-annotation",$vocabulary:{"https://json-schem\
a.org/draft/2020-12/vocab/format-annotation":!0},$dynamicAnchor:"meta",title:"Format vocabulary meta-schema for annotation results",type:["object","boolean"],pr\
operties:{format:{type:"string"}}}}});var require_meta_data=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports2,module2){m\
odule2.exports={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/meta-data",$vocabulary:{"https://json-sch\
ema.org/draft/2020-12/vocab/meta-data":!0},$dynamicAnchor:"meta",title:"Meta-data vocabulary meta-schema",type:["object","boolean"],properties:{title:{type:"str\
ing"},description:{type:"string"},default:!0,deprecated:{type:"boolean",default:!1},readOnly:{type:"boolean",default:!1},writeOnly:{type:"boolean",default:!1},e\
xamples:{type:"array",items:!0}}}}});var require_validation2=__commonJS({"node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports2,module2)\
{module2.exports={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://json-schema.org/draft/2020-12/meta/validation",$vocabulary:{"https://json-\
schema.org/draft/2020-12/vocab/validation":!0},$dynamicAnchor:"meta",title:"Validation vocabulary meta-schema",type:["object","boolean"],properties:{type:{anyOf\
:[{$ref:"#/$defs/simpleTypes"},{type:"array",items:{$ref:"#/$defs/simpleTypes"},minItems:1,uniqueItems:!0}]},const:!0,enum:{type:"array",items:!0},multipleOf:{t\
ype:"number",exclusiveMinimum:0},maximum:{type:"number"},exclusiveMaximum:{type:"number"},minimum:{type:"number"},exclusiveMinimum:{type:"number"},maxLength:{$r\
ef:"#/$defs/nonNegativeInteger"},minLength:{$ref:"#/$defs/nonNegativeIntegerDefault0"},pattern:{type:"string",format:"regex"},maxItems:{$ref:"#/$defs/nonNegativ\
eInteger"},minItems:{$ref:"#/$defs/nonNegativeIntegerDefault0"},uniqueItems:{type:"boolean",default:!1},maxContains:{$ref:"#/$defs/nonNegativeInteger"},minConta\
ins:{$ref:"#/$defs/nonNegativeInteger",default:1},maxProperties:{$ref:"#/$defs/nonNegativeInteger"},minProperties:{$ref:"#/$defs/nonNegativeIntegerDefault0"},re\
quired:{$ref:"#/$defs/stringArray"},dependentRequired:{type:"object",additionalProperties:{$ref:"#/$defs/stringArray"}}},$defs:{nonNegativeInteger:{type:"intege\
r",minimum:0},nonNegativeIntegerDefault0:{$ref:"#/$defs/nonNegativeInteger",default:0},simpleTypes:{enum:["array","boolean","integer","null","number","object","\
string"]},stringArray:{type:"array",items:{type:"string"},uniqueItems:!0,default:[]}}}}});var require_json_schema_2020_12=__commonJS({"node_modules/ajv/dist/ref\
s/json-schema-2020-12/index.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});var metaSchema=require_schema(),applicator=requir\
e_applicator2(),unevaluated=require_unevaluated2(),content=require_content(),core=require_core3(),format=require_format_annotation(),metadata=require_meta_data(\
),validation=require_validation2(),META_SUPPORT_DATA=["/properties"];function addMetaSchema2020($data){return[metaSchema,applicator,unevaluated,content,core,wit\
h$data(this,format),metadata,with$data(this,validation)].forEach(sch=>this.addMetaSchema(sch,void 0,!1)),this;function with$data(ajv,sch){return $data?ajv.$data\
MetaSchema(sch,META_SUPPORT_DATA):sch}}exports2.default=addMetaSchema2020}});var require__=__commonJS({"node_modules/ajv/dist/2020.js"(exports2,module2){"use st\
rict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.MissingRefError=exports2.ValidationError=exports2.CodeGen=exports2.Name=exports2.nil=expo\
rts2.stringify=exports2.str=exports2._=exports2.KeywordCxt=exports2.Ajv2020=void 0;var core_1=require_core(),draft2020_1=require_draft2020(),discriminator_1=req\
uire_discriminator(),json_schema_2020_12_1=require_json_schema_2020_12(),META_SCHEMA_ID="https://json-schema.org/draft/2020-12/schema",Ajv20202=class extends co\
re_1.default{constructor(opts={}){super({...opts,dynamicRef:!0,next:!0,unevaluated:!0})}_addVocabularies(){super._addVocabularies(),draft2020_1.default.forEach(\
v=>this.addVocabulary(v)),this.opts.discriminator&&this.addKeyword(discriminator_1.default)}_addDefaultMetaSchema(){super._addDefaultMetaSchema();let{$data,meta\
}=this.opts;meta&&(json_schema_2020_12_1.default.call(this,$data),this.refs["http://json-schema.org/schema"]=META_SCHEMA_ID)}defaultMeta(){return this.opts.defa\
ultMeta=super.defaultMeta()||(this.getSchema(META_SCHEMA_ID)?META_SCHEMA_ID:void 0)}};exports2.Ajv2020=Ajv20202;module2.exports=exports2=Ajv20202;module2.export\
s.Ajv2020=Ajv20202;Object.defineProperty(exports2,"__esModule",{value:!0});exports2.default=Ajv20202;var validate_1=require_validate();Object.defineProperty(exp\
orts2,"KeywordCxt",{enumerable:!0,get:function(){return validate_1.KeywordCxt}});var codegen_1=require_codegen();Object.defineProperty(exports2,"_",{enumerable:\
!0,get:function(){return codegen_1._}});Object.defineProperty(exports2,"str",{enumerable:!0,get:function(){return codegen_1.str}});Object.defineProperty(exports\
2,"stringify",{enumerable:!0,get:function(){return codegen_1.stringify}});Object.defineProperty(exports2,"nil",{enumerable:!0,get:function(){return codegen_1.ni\
l}});Object.defineProperty(exports2,"Name",{enumerable:!0,get:function(){return codegen_1.Name}});Object.defineProperty(exports2,"CodeGen",{enumerable:!0,get:fu\
nction(){return codegen_1.CodeGen}});var validation_error_1=require_validation_error();Object.defineProperty(exports2,"ValidationError",{enumerable:!0,get:funct\
ion(){return validation_error_1.default}});var ref_error_1=require_ref_error();Object.defineProperty(exports2,"MissingRefError",{enumerable:!0,get:function(){re\
turn ref_error_1.default}})}});var import_node_worker_threads=require("node:worker_threads"),import_ajv=__toESM(require_ajv(),1),import__=__toESM(require__(),1)\
,OLD_DRAFT=/^https?:\\/\\/json-schema\\.org\\/draft-0[4-7]\\/schema#?$/,OPTIONS={strict:!1,validateFormats:!1,logger:!1,ownProperties:!0};import_node_worker_threads.\
parentPort.postMessage({kind:"begun"});import_node_worker_threads.parentPort.postMessage({kind:"verdict",verdict:judge(import_node_worker_threads.workerData)});\
function judge({schema,answer}){let{$schema,...keywords}=schema,ajv=OLD_DRAFT.test(String($schema))?new import_ajv.Ajv(OPTIONS):new import__.Ajv2020(OPTIONS),fi\
ts;try{fits=ajv.compile(keywords)}catch(error){return{fault:"schema",reason:reasonOf(error)}}if(answer===void 0)return{};try{let verdict=fits(JSON.parse(answer)\
);return typeof verdict=="boolean"&&verdict?{}:{fault:"answer",reason:ajv.errorsText(fits.errors,{dataVar:"answer"})}}catch(error){return{fault:"answer",reason:\
`the check did not end: ${reasonOf(error)}`}}}function reasonOf(error){return error instanceof Error?error.message:String(error)}\n',eval:!0};var CHECK_MS=1e3,START_MS=3e4,LIMITS={maxOldGenerationSizeMb:192,maxYoungGenerationSizeMb:32,stackSizeMb:4},REASON_UNITS=1e3,Message=union([object({kind:literal(
"begun")}),object({kind:literal("verdict"),verdict:object({fault:optional(_enum(["schema","answer"])),reason:optional(string2())})})]);async function refuseSchema(schema){
let reason=problemOfSchema(schema)??(await judge({schema})).reason;return reason===void 0?void 0:schemaInvalid(reason)}async function checkAnswer(schema,answer){
let unusable2=problemOfSchema(schema);if(unusable2!==void 0)return{ok:!1,error:schemaInvalid(unusable2)};let parsed2=parse3(answer);if("reason"in parsed2)return{
ok:!1,error:resultInvalid(parsed2.reason)};let{fault,reason=""}=await judge({schema,answer});return fault===void 0?{ok:!0,value:parsed2.value}:{ok:!1,error:fault===
"schema"?schemaInvalid(reason):resultInvalid(reason)}}function parse3(answer){let value;try{value=JSON.parse(answer)}catch(error){if(error instanceof SyntaxError)
return{reason:`it is not JSON (${error.message})`};throw error}let problem=problemOfJson(value);return problem===void 0?{value}:{reason:problem}}function judge(asked){
let fault=asked.answer===void 0?"schema":"answer";return new Promise(resolve6=>{let thread=new Worker(program.entry,{eval:program.eval,workerData:asked,env:{},resourceLimits:LIMITS}),
end2=verdict=>{clearTimeout(timer),resolve6(verdict),thread.terminate()},late=reason=>end2({fault,reason}),timer=setTimeout(()=>late("its thread did not start i\
n time"),START_MS);thread.on("message",raw=>{let message2=safeParse(Message,raw).data;if(message2?.kind==="verdict")return end2(message2.verdict);clearTimeout(timer),
timer=setTimeout(()=>late(`the check timed out after ${CHECK_MS} ms`),CHECK_MS)}),thread.on("error",error=>late(`the check broke off: ${error.message}`)),thread.
on("exit",()=>late("the check broke off"))})}function schemaInvalid(reason){return{code:"RESULT_SCHEMA_INVALID",message:`Cannot use result_schema: ${reason.slice(
0,REASON_UNITS)}.`}}function resultInvalid(reason){return{code:"RESULT_INVALID",message:`The answer does not fit result_schema: ${reason.slice(0,REASON_UNITS)}.`}}import*as fs3 from"node:fs";import{dirname as dirname2,join as join3}from"node:path";var ALWAYS=["PATH","HOME","LANG","TERM","TMPDIR"];function passedOn(own3,names){return variablesNamed(own3,[...ALWAYS,...names])}function variablesNamed(own3,names){
let env={};for(let name of names){let value=own3[name];value!==void 0&&(env[name]=value)}return env}import*as fs2 from"node:fs";import{homedir}from"node:os";import{delimiter,dirname,isAbsolute,join as join2,relative}from"node:path";var DEFAULT_PATH=["/usr/bin","/bin"].join(delimiter);function safePath(path6,workspace,home=homedir()){let around=repositoryAround(workspace)??workspace,roots=[
workspace,around].filter(root=>!isInside(home,root)),entries=(path6??"").split(delimiter).filter(entry=>isAbsolute(entry)?!roots.some(root=>isInside(entry,root)||
isInside(realPath(entry),root)):!1);return entries.length===0?DEFAULT_PATH:entries.join(delimiter)}function useSafePath(env,workspace){env.PATH=safePath(env.PATH,
workspace,env.HOME||homedir())}function repositoryAround(folder){if(fs2.existsSync(join2(folder,".git")))return folder;let above=dirname(folder);return above===
folder?void 0:repositoryAround(above)}function realPath(path6){try{return fs2.realpathSync.native(path6)}catch(error){if(systemCode(error)===void 0)throw error;
let folder=dirname(path6);return folder===path6?path6:realPath(folder)}}function isInside(path6,root){let inside=relative(root,path6);return inside!==".."&&!inside.
startsWith("../")&&!isAbsolute(inside)}var SETTINGS=["core.hooksPath=/dev/null","core.fsmonitor=false","core.protectHFS=true","core.protectNTFS=true","safe.bareRepository=explicit","submodule.recurse\
=false","status.submoduleSummary=false","merge.verifySignatures=false","log.showSignature=false","commit.gpgSign=false","gc.auto=0","maintenance.auto=false","ad\
vice.addEmbeddedRepo=false"].flatMap(setting=>["-c",setting]),ENVIRONMENT={LC_ALL:"C",GIT_TERMINAL_PROMPT:"0",GIT_EDITOR:"true",GIT_ASKPASS:"true",GIT_OPTIONAL_LOCKS:"\
0",GIT_NO_LAZY_FETCH:"1",GIT_ALLOW_PROTOCOL:"none"},WITHOUT_FILES=new Set(["cat-file","commit-tree","config","for-each-ref","init","merge-base","rev-list","rev-\
parse","symbolic-ref","update-ref"]);function mayRunPrograms([command=""]){return!WITHOUT_FILES.has(command)}var LISTING=["config","--list","--includes","--show\
-scope","-z"],PROGRAM=/^(filter\.[^]*\.(clean|smudge|process|required)|hook\.[^]*\.command|lfs\.(customtransfer|extension)\.[^]*|lfs\.standalonetransferagent|core\.(sshcommand|askpass|gitproxy)|credential\.([^]*\.)?helper|remote\.[^]*\.(uploadpack|receivepack)|http\.([^]*\.)?(proxy|sslverify))$/,
UNSET=[[/^filter\..*\.required$/s,"false"],[/\.sslverify$/,"true"],[/^core\.sshcommand$/,"ssh"],[/^core\.gitproxy$/,"none"],[/\.uploadpack$/,"git-upload-pack"],
[/\.receivepack$/,"git-receive-pack"]],OWN_SCOPES=new Set(["system","global"]);function ownPrograms(listing){let entries=readListing(listing).filter(({key})=>PROGRAM.
test(key)),isOwn=({scope})=>OWN_SCOPES.has(scope),own3=new Map(entries.filter(isOwn).map(({key,value})=>[key,value])),foreign=[...new Set(entries.filter(entry=>!isOwn(
entry)).map(({key})=>key))],helpers=foreign.some(isHelper)?[{key:"credential.helper",value:""},...entries.filter(entry=>isOwn(entry)&&isHelper(entry.key))]:[];return[
...foreign.filter(key=>!isHelper(key)).map(key=>[key,own3.get(key)??unset(key)]),...helpers.map(({key,value})=>[key,value])]}function overrides(listing){return ownPrograms(
listing).flatMap(([key,value])=>{if(!key.includes("="))return["-c",`${key}=${value}`];let message2=`Cannot use git here: the repository's configuration names a \
program under "${key}". Remove that setting.`;throw new RelayError("GIT_FAILED",message2)})}function guardVariables(listing){let settings=[["core.fsmonitor","fa\
lse"],["core.hooksPath","/dev/null"],...ownPrograms(listing)],numbered=settings.flatMap(([key,value],at)=>[[`GIT_CONFIG_KEY_${at}`,key],[`GIT_CONFIG_VALUE_${at}`,
value]]);return{GIT_ALLOW_PROTOCOL:"file:git:http:https:ssh",GIT_CONFIG_COUNT:String(settings.length),...Object.fromEntries(numbered)}}function isHelper(key){return key.
startsWith("credential.")}function unset(key){return UNSET.find(([pattern])=>pattern.test(key))?.[1]??""}function readListing(listing){let fields=listing.split(
"\0"),entries=[];for(let at=0;at+1<fields.length;at+=2){let[scope="",text3=""]=fields.slice(at,at+2),end2=text3.indexOf(`
`),key=end2===-1?text3:text3.slice(0,end2);entries.push({scope,key,value:end2===-1?"true":text3.slice(end2+1)})}return entries}var PASSED_ON=["PATH","HOME","XDG_CONFIG_HOME","TMPDIR"],TIMEOUT_MS=600*1e3,OUTPUT_BYTES=8*1024*1024;function createGit(own3,more={}){let base={...variablesNamed(
own3,PASSED_ON),...more,...ENVIRONMENT};async function run2(location,args,how={}){if(!mayRunPrograms(args))return runWith([],location,args,how);let listing=await runWith(
[],location,LISTING,{signal:how.signal});if(listing.code!==0||listing.isCut){let why2=listing.isCut?"it is too long":messageOf(listing);throw failed(args,`the r\
epository's configuration cannot be read: ${why2}`)}return runWith(overrides(listing.stdout),location,args,how)}async function runWith(settings,location,args,how){
let PATH=safePath(base.PATH,location.cwd,base.HOME),end2=await runProgram({command:"git",args:["--no-pager",...SETTINGS,...settings,...args],cwd:location.cwd,env:{
...base,PATH,...variablesOf(location)},input:how.input??"",signal:how.signal??new AbortController().signal,timeoutMs:TIMEOUT_MS,maxOutputBytes:OUTPUT_BYTES});if(end2.
end==="not_started"){let why2=end2.isNotFound?"git is not installed, or not in PATH":end2.message;throw failed(args,why2,end2.fault)}if(end2.end!=="exited"||end2.
exitCode===void 0)throw failed(args,`it was stopped (${end2.signal??end2.end})`);let{output,isOutputCut,stderrTail}=end2;return{code:end2.exitCode,stdout:output,
stderr:stderrTail,isCut:isOutputCut}}async function ask(location,args,how={}){let end2=await run2(location,args,how);if(end2.code!==0)throw failed(args,messageOf(
end2));return end2.stdout}return{run:run2,ask}}async function guardsOfTurn(env,{cwd,signal}){if(workTreeAround(cwd)===void 0)return{};try{let listing=await createGit(
env).ask({cwd},LISTING,{signal});return guardVariables(listing)}catch(error){if(error instanceof RelayError&&error.code==="GIT_FAILED")return{};throw error}}function messageOf({
code,stdout,stderr}){let text3=`${stderr}
${stdout}`.slice(0,6e3).replace(/\s+/g," ").trim().slice(0,600);return text3===""?`it exited with code ${code} and no message`:text3}function variablesOf({cwd,gitDir,
workTree,index,env}){let top=workTree??(gitDir===void 0?workTreeAround(cwd):void 0);return{...gitDir===void 0?{}:{GIT_DIR:gitDir},...top===void 0?{}:{GIT_WORK_TREE:top},
...index===void 0?{}:{GIT_INDEX_FILE:index},...env}}function workTreeAround(folder){if(fs3.lstatSync(join3(folder,".git"),{throwIfNoEntry:!1})?.isFile()===!0||fs3.existsSync(
join3(folder,".git","HEAD")))return folder;let above=dirname2(folder);return above===folder?void 0:workTreeAround(above)}function failed(args,why2,fault){let message2=`\
Cannot run "git ${args.slice(0,2).join(" ")}": ${why2.replace(/\.$/,"")}.`;return new RelayError("GIT_FAILED",message2,{details:{command:args[0],fault}})}var HIDDEN2="[redacted]",WORDS=new Set(`true false yes no on off null undefined none nil void any unknown never object string str number int
   integer float bool boolean bytes buffer symbol bigint optional required readonly text file path stdin
   prompt env default hidden redacted secret password passwd token example changeme placeholder todo
   value`.split(/\s+/));function isPlaceholder(value){return value===""||value.startsWith(HIDDEN2)||WORDS.has(value.toLowerCase())||/^(?:\$[\w{(]|%\w+%|<[^>]*>?$|\{|\.\.\.|…)/.
test(value)||/^(?:\*+|x+|X+|-+|\.+|_+|•+|#+|\?+)$/.test(value)}var AUTHORIZATION=/(authorization["']?\s{0,4}[:=]\s{0,4}["'`]?)([A-Za-z][A-Za-z0-9-]{1,24}[ \t]{1,4})?([^\s"'`,;][^\r\n"'`]{0,8192})/gi,SCHEME=/\b(bearer|basic|negotiate)([ \t]{1,8})([A-Za-z0-9._~+/=-]{12,})/gi,
LISTED=/((?:digest|hawk|oauth|signature|aws4-hmac-sha256)[ \t]{1,4})([A-Za-z][\w-]{1,30}=[^\r\n]{8,8192})/gi,COOKIE=/(cookie["']?\s{0,4}:\s{0,4}["'`]?)([\w!#$%&*.^|~+-]{1,200}=[^\r\n"'`]{1,8192})/gi,
SCHEMES=new Set("bearer basic token negotiate ntlm digest hawk signature oauth apikey key".split(" "));function hideInHeaders(text3){return text3.replace(LISTED,
(whole2,scheme,list3)=>/(?:response|signature|mac|credential)=/i.test(list3)?scheme+HIDDEN2:whole2).replace(AUTHORIZATION,hideCredentials).replace(SCHEME,(whole2,scheme,space,value)=>looksRandom(
value)||isBasic(value)?scheme+space+HIDDEN2:whole2).replace(COOKIE,`$1${HIDDEN2}`)}function hideCredentials(whole2,name,scheme="",rest=""){let[value=""]=rest.split(
/[\s,;)]/,1),isNamed=SCHEMES.has(scheme.trim().toLowerCase())&&isCredential(value);return isPlaceholder(value)||!(isNamed||looksRandom(value))?whole2:name+scheme+
HIDDEN2+rest.slice(value.length)}function isCredential(value){return/^[A-Za-z0-9._~+/=|:-]{8,}$/.test(value)&&/[A-Z0-9=]/.test(value)}function isBasic(value){return/^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.
test(Buffer.from(value.slice(0,600),"base64").toString("latin1"))}function looksRandom(value){return value.length>=6&&!/^[\w$]+[.([]/.test(value)&&(/\d/.test(value)||
isMixed(value))}function isMixed(value){let changes=value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length??0;return value.length>=10&&changes*2.5>=value.length}var NAME=/(passwords?|passwd|passphrase|passcode|pass|pwd|(?:api|app|access|secret|private|encryption|signing|auth|account|shared|master|session|service|client|subscription|license|deploy|webhook)[_-]?key|secret[_-]?key[_-]?base|secrets?|token|credentials?|(?:authorization|verification|device)[_-]?code|code_verifier|client[_-]?assertion|connection[_-]?string|apikey|authtoken)(?:[_-]?\d{1,3})?(?![A-Za-z0-9]|[_-][A-Za-z0-9])/gi,
BETWEEN=/([\\"'`\]]{0,3})([ \t]{0,8}(?:=>|:=|\+=|=|:)[ \t]{0,8}|[ \t]{1,4}|>)/y,MAX_VALUE_LENGTH=4096,SHORT=/(?:^|[^A-Za-z]|[a-z](?=P)|^PG|^SSH)(?:pass|Pass|PASS|pwd|Pwd|PWD)$/,
MAX_NAME_LENGTH=64;function hideAssigned(text3){let parts=[],done=0;NAME.lastIndex=0;for(let found=NAME.exec(text3);found!==null;found=NAME.exec(text3)){let after=NAME.
lastIndex,value=hiddenValue(text3,found);NAME.lastIndex=after,value!==void 0&&(parts.push(text3.slice(done,value.from),HIDDEN2),done=value.to,NAME.lastIndex=value.
to)}return hideLogins(done===0?text3:parts.join("")+text3.slice(done))}function hiddenValue(text3,found){BETWEEN.lastIndex=found.index+found[0].length;let between=BETWEEN.
exec(text3);if(between===null)return;let named2=nameOf2(text3,found);if(named2===void 0)return;let[,closing="",separator=""]=between,isFlag=text3.startsWith("-",
named2.from),isSpaced=separator.trim()==="",value=valueAt(text3,BETWEEN.lastIndex);if(isSpaced&&!isFlag&&!value.isQuoted)return;let written2=text3.slice(value.from,
value.to);return isSpaced&&!isFlag&&!/^\S*\d\S*$/.test(written2)||isPlaceholder(written2)||written2.toLowerCase()===found[0].toLowerCase()?void 0:(value.isQuoted?
isQuotedSecret(written2,named2,closing!==""):isBareSecret(written2,{text:text3,named:named2,value,separator,isFlag}))?value:void 0}function nameOf2(text3,{index,
1:word=""}){let from=beginOfName(text3,index),name=text3.slice(from,index+word.length),isPassword=/^(?:pass|pwd)/i.test(word);if(!(isPassword&&/^(?:pass|pwd)$/i.
test(word)&&!SHORT.test(name))&&!(name==="PWD"||name==="OLDPWD"))return{from,name,isPassword}}function beginOfName(text3,index){let from=index;for(;from>0&&index-
from<MAX_NAME_LENGTH&&isNameUnit(text3.charCodeAt(from-1));)from-=1;return from}function isNameUnit(unit){return unit>=97&&unit<=122||unit>=65&&unit<=90||unit>=
45&&unit<=57&&unit!==47||unit===95}function valueAt(text3,start2){let isEscaped=text3[start2]==="\\"&&/["'`]/.test(text3[start2+1]??""),from=isEscaped?start2+1:
start2,quote=text3[from]??"";if(quote==='"'||quote==="'"||quote==="`"){let window2=text3.slice(from+1,from+1+MAX_VALUE_LENGTH),end3=window2.search(quote==='"'?/"|\n/:
quote==="'"?/'|\n/:/`|\n/),length2=end3===-1?window2.length:end3,escapes=isEscaped&&window2[length2-1]==="\\"?1:0;return{from:from+1,to:from+1+length2-escapes,isQuoted:!0}}
let window=text3.slice(from,from+MAX_VALUE_LENGTH),end2=window.search(/[\s"'`<>]/),length=end2===-1?window.length:end2;return{from,to:from+length,isQuoted:!1}}function isQuotedSecret(written2,{
isPassword,name},isMember){return written2.includes("${")?!1:/\s/.test(written2)?isPassword&&/\d/.test(written2)&&written2.length<=80:/\d/.test(written2)||!isName(
written2)?!0:isPassword&&(isEnvironment(name)||isMember||!/^[A-Z]/.test(written2))}function isBareSecret(written2,{text:text3,named:named2,value,separator,isFlag}){
let isTight=!/[ \t]/.test(separator);if(isEnvironment(named2.name)&&isTight&&separator==="=")return!isCount(written2,named2);let bare=written2.replace(/[;,)}\]&].*$/s,
"");if(bare===""||isPlaceholder(bare)||isCode(bare)||isCount(bare,named2)||/^\d{1,3}$/.test(bare))return!1;if(isFlag)return named2.isPassword||!isName(bare);if(!isName(
bare))return bare.length>=6||named2.isPassword;if(!named2.isPassword)return!1;let isLine=separator==="="&&isAlone(text3,value);return/\d/.test(bare)||isLine||separator===
">"&&text3[value.to]==="<"}function isEnvironment(name){return/^[A-Z][A-Z0-9_.-]*$/.test(name)}function isCount(written2,{isPassword}){return!isPassword&&/^[\d._,]+[;,)]*$/.
test(written2)}function isName(written2){return!/^[A-Za-z_$][\w$-]*$/.test(written2)||isMixed(written2)?!1:!/\d/.test(written2)||/^[A-Za-z]*[a-z]_?\d{1,4}$/.test(
written2)}function isCode(written2){return written2.length>=16&&(written2.match(/\d/g)?.length??0)>=4?!1:/^[=!?&|.(+-]|^\/[\^([\\]|^[A-Za-z_$][\w$]*(?:[([!?:]|\??\.[A-Za-z_$]|$(?<=\b(?:string|number)))/.
test(written2)}function isAlone(text3,{to}){let next=text3[to];return next===void 0||next===`
`||next==="\r"}function hideLogins(text3){let clean=text3;return clean.includes("login")&&(clean=clean.replace(/(\blogin\s{1,8}[^\s]{1,100}\s{1,8}password\s{1,8})([^\s]{1,200})/g,
(whole2,head,value)=>value===HIDDEN2?whole2:head+HIDDEN2)),clean=clean.replace(/^([\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}:)([^\s:]{3,200})$/gm,
`$1${HIDDEN2}`),clean.includes("curl")&&(clean=clean.replace(/((?:\s-u|\s--(?:proxy-)?user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']{1,200})/g,`$1${HIDDEN2}`)),clean.
includes("mysql")&&(clean=clean.replace(/(\s-p)([^\s-][^\s]{3,100})/g,`$1${HIDDEN2}`)),clean}var BEGIN=/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,END=/-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,PUTTY=/PuTTY-User-Key-File-\d:/,PUTTY_END=/Private-MAC:/,
CONTENT=/^(?:[A-Za-z0-9+/=]{1,100}|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t].{0,200}|)$/,AROUND=/^[\s>|+*#\d"',:-]{0,40}|[\s"',\\]{1,40}$/g,MAX_LINES=400;function createKeyWatch(){
let block2="none",lines=0;return line=>{if(block2==="none")return!line.includes("-----BEGIN")&&!line.includes("PuTTY-")||(block2=PUTTY.test(line)?"putty":BEGIN.
test(line)?"pem":"none",lines=0,block2==="none")?!1:(isEnd(line)&&(block2="none"),!0);if(lines+=1,isEnd(line))return block2="none",!0;let isContent=lines<=MAX_LINES&&
CONTENT.test(line.replace(AROUND,""));return isContent||(block2="none"),isContent};function isEnd(line){return(block2==="putty"?PUTTY_END:END).test(line)}}function hideKeyBlocks(text3){
if(!text3.includes("-----BEGIN")&&!text3.includes("-----END")&&!text3.includes("PuTTY-"))return text3;let pieces=text3.split(/(\r?\n)/),lines=pieces.filter((_,at)=>at%
2===0),isKey=keyLines(lines);return lines.map((line,at)=>{let lineEnd=pieces[2*at+1]??"";if(isKey[at]!==!0)return line+lineEnd;let head=isKey[at-1]===!0?"":beforeKey(
line)+HIDDEN2;return isKey[at+1]===!0?head:head+afterKey(line)+lineEnd}).join("")}function keyLines(lines){let isInBlock=createKeyWatch(),isKey=lines.map(line=>isInBlock(
line));for(let[at,line]of lines.entries())if(!(isKey[at]===!0||!END.test(line))){isKey[at]=!0;for(let above=at-1;above>=0&&isEncoded(lines[above]??"");above-=1)
isKey[above]=!0}return isKey}function isEncoded(line){let content=line.replace(AROUND,"");return content.length>=4&&CONTENT.test(content)&&!content.includes(":")}
function beforeKey(line){let from=Math.max(line.search(BEGIN),line.search(PUTTY));return from===-1?"":line.slice(0,from)}function afterKey(line){let end2=END.exec(
line);return end2===null?"":line.slice(end2.index+end2[0].length)}var WORD="[A-Za-z0-9_-]",ALNUM="[A-Za-z0-9]",HEX="[0-9a-f]",UPPER="[A-Z0-9]",DOTTED="[A-Za-z0-9_.-]",BASE64="[A-Za-z0-9+/=_-]",SHAPES=[["sk-",WORD,16],["hf_",ALNUM,
24],["api_org_",ALNUM,24],["gsk_",ALNUM,24],["pplx-",ALNUM,24],["xai-",ALNUM,24],["nvapi-",WORD,24],["r8_",ALNUM,24],...["AKIA","ASIA","ABIA","ACCA"].map(prefix=>[
prefix,UPPER,16]),["ABSK",BASE64,60],["AIza",WORD,30],["ya29.",WORD,20],["GOCSPX-",WORD,20],["1//0",WORD,30],["LTAI",ALNUM,16],["AKID",ALNUM,28],...["dop_v1_","\
doo_v1_","dor_v1_"].map(prefix=>[prefix,HEX,32]),["HRKU-",WORD,24],["dapi",HEX,32],...["fo1_","fm1r_","fm1a_","fm2_"].map(prefix=>[prefix,BASE64,24]),...["nfp_",
"nfc_","nfu_","rnd_","sbp_","napi_"].map(prefix=>[prefix,ALNUM,24]),["sb_secret_",WORD,20],...["pscale_tkn_","pscale_pw_","pscale_oauth_"].map(prefix=>[prefix,DOTTED,
24]),...["hvs.","hvb.","hvr."].map(prefix=>[prefix,WORD,20]),...["pt","st","ct","sa","scim","audit"].map(kind=>[`dp.${kind}.`,DOTTED,24]),["pul-",HEX,32],["sha2\
56~",WORD,40],["AGE-SECRET-KEY-1",UPPER,40],["ops_eyJ",WORD,40],["API-",UPPER,24],...["ghp_","gho_","ghu_","ghs_","ghr_"].map(prefix=>[prefix,ALNUM,20]),["githu\
b_pat_",WORD,20],..."glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- gloas- glsoat- glffct- glwt- GR1348941".split(" ").map(prefix=>[prefix,DOTTED,
16]),...["ATBB","ATATT3","ATCTT3"].map(prefix=>[prefix,BASE64,24]),["sgp_",WORD,32],...["CCIPAT_","CCIPRJ_","bkua_","CFPAT-"].map(prefix=>[prefix,WORD,24]),["np\
m_",ALNUM,30],["pypi-",WORD,40],["rubygems_",HEX,40],...["dckr_pat_","dckr_oat_"].map(prefix=>[prefix,WORD,20]),["CLOJARS_",ALNUM,40],["packagist_",WORD,32],["A\
KCp",ALNUM,48],["PMAK-",WORD,32],...["sqp_","squ_","sqa_"].map(prefix=>[prefix,HEX,32]),...["sntrys_","sntryu_","glsa_","glc_"].map(prefix=>[prefix,BASE64,24]),
...["NRAK-","NRJS-","NRII-","NRAA-"].map(prefix=>[prefix,WORD,16]),["dt0c01.",DOTTED,40],["hcaik_",ALNUM,32],...["lin_api_","lin_oauth_","ntn_","figd_","figo_",
"tfp_","rdme_","aio_","pnu_"].map(prefix=>[prefix,WORD,24]),["secret_",ALNUM,40],["pat",ALNUM,14,`\\.${HEX}{40,}`],["pat-",WORD,30],...["xoxa-","xoxb-","xoxc-",
"xoxd-","xoxe-","xoxe.xox","xoxo-","xoxp-","xoxr-","xoxs-","xapp-"].map(prefix=>[prefix,"[A-Za-z0-9%_-]",10]),["SG.",WORD,16,`\\.${WORD}{16,}`],["key-",HEX,32],
["pubkey-",HEX,32],...["xkeysib-","xsmtpsib-"].map(prefix=>[prefix,WORD,24]),...["SK","AC"].map(prefix=>[prefix,HEX,32]),["mfa.",WORD,60],...["sk_live_","sk_tes\
t_","rk_live_","rk_test_","whsec_","rzp_live_","rzp_test_"].map(prefix=>[prefix,WORD,14]),...["sq0atp-","sq0csp-","sq0idp-"].map(prefix=>[prefix,WORD,20]),["EAA\
A",WORD,56],["EAA",ALNUM,90],...["shpat_","shpca_","shppa_","shpss_","shpua_"].map(prefix=>[prefix,ALNUM,24]),...["FLWSECK_","FLWSECK-","shippo_live_","shippo_t\
est_","EZAK","EZTK"].map(prefix=>[prefix,WORD,24]),["access_token$","[A-Za-z0-9$]",30],...["token","run","at","rt","session","key"].map(kind=>[`relay_${kind}_`,
WORD,20])],UNPREFIXED=[["eyJ",token(`eyJ${WORD}{8,}\\.${WORD}{8,}(?:\\.${WORD}{0,8192}){0,3}`)],["Q~",/(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g],["\
.",token(`[MNO]${WORD}{23,27}\\.${WORD}{6}\\.${WORD}{27,}`)],[":",/(?<![\w-])(?:bot)?\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g],["-us",token(`${HEX}{32}-us\\d{1,2}`)],
[".atlasv1.",token(`${ALNUM}{14}\\.atlasv1\\.${WORD}{40,}`)]],prefixed=token(`(?:${SHAPES.map(([prefix,characters,minimum,end2=""])=>`${escape(prefix)}${characters}\
{${minimum},}${end2}`).join("|")})`);function hideTokens(text3){let clean=text3.replace(prefixed,hideUnlessWord);for(let[part,pattern]of UNPREFIXED)clean.includes(
part)&&(clean=clean.replace(pattern,HIDDEN2));return clean}function hideUnlessWord(found){return/\d/.test(found)||/[a-z][A-Z]{2}|[A-Z][a-z][A-Z]/.test(found)?HIDDEN2:
found}function token(pattern){return new RegExp(`(?<![A-Za-z0-9_-])${pattern}`,"g")}function escape(prefix){return prefix.replaceAll(/[.$/]/g,String.raw`\$&`)}var MAX_URL_LENGTH=2048,END2=/[\s"'`<>\\]/g,HOOKS=/((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks\/\d{1,30}|hooks\.zapier\.com\/hooks\/catch|[\w-]{1,80}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook|api\.telegram\.org\/bot)\/?)[\w/@:.+=-]{8,2000}/g,
SIGNED=/([?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=)[^\s&"'<>]{8,4096}/gi;function hideInUrls(text3){return text3.includes(":/\
/")?hideUserInfo(text3).replace(HOOKS,`$1${HIDDEN2}`).replace(SIGNED,`$1${HIDDEN2}`):text3}function hideUserInfo(text3){let parts=[],done=0;for(let mark=text3.indexOf(
"://");mark!==-1;mark=text3.indexOf("://",mark+3)){let from=mark+3,found=secretIn(addressAt(text3,from));found===void 0||from+found.from<done||(parts.push(text3.
slice(done,from+found.from),HIDDEN2),done=from+found.to)}return done===0?text3:parts.join("")+text3.slice(done)}function addressAt(text3,from){let next=text3.indexOf(
"://",from),most=Math.min(from+MAX_URL_LENGTH,next===-1?text3.length:next),address=text3.slice(from,most),end2=address.search(END2);return end2===-1?address:address.
slice(0,end2)}function secretIn(address){let to=address.lastIndexOf("@");if(to===-1)return;let slash=address.search(/[/?#]/),authority=slash===-1?address:address.
slice(0,slash),colon=authority.indexOf(":");if(colon!==-1&&colon<to)return!authority.includes("@")&&/^\d{0,5}$/.test(authority.slice(colon+1))||isPlaceholder(address.
slice(colon+1,to))?void 0:{from:colon+1,to};let user=authority.slice(0,authority.lastIndexOf("@"));return authority.includes("@")&&user.length>=12&&/\d/.test(user)?
{from:0,to:user.length}:void 0}function redact(text3){return hideAssigned(hideInHeaders(hideInUrls(hideTokens(hideKeyBlocks(text3)))))}var BEYOND_CUT=4096;function redactHead(text3,limit){return redact(
text3.slice(0,limit+BEYOND_CUT)).slice(0,limit)}function redactTail(text3,limit){return redact(text3.slice(-(limit+BEYOND_CUT))).slice(-limit)}function cut(text3,maximum){return text3.length<=maximum?text3:`${wholeHead(text3.slice(0,maximum-1))}\u2026`}function wholeHead(text3){return isHigh(text3.charCodeAt(
text3.length-1))?text3.slice(0,-1):text3}function wholeTail(text3){return isLow(text3.charCodeAt(0))?text3.slice(1):text3}function isHigh(unit){return unit>=55296&&unit<=56319}function isLow(unit){return unit>=56320&&unit<=57343}var LINE=200,DETAIL=2e3;function lineOf(text3){let line=firstLine(text3),detail=line===text3?void 0:excerpt(text3);return detail===void 0?{text:line}:{text:line,
detail}}function firstLine(text3){let line=redactHead(text3,2*LINE).replaceAll(/\s+/g," ").trim();return cut(line,LINE)}function excerpt(text3){return text3===""?
void 0:cut(redactHead(text3,DETAIL+1),DETAIL)}function bothEnds(text3){if(text3.length<=DETAIL)return excerpt(text3);let half=DETAIL/2-4;return`${wholeHead(redactHead(
text3,half))}
 [\u2026]
${wholeTail(redactTail(text3,half))}`}function lastLines(text3,limit){return wholeTail(redactTail(text3.trim(),limit)).trim()}function programOf(turn,{timeoutMs,graceMs}){return{cwd:turn.cwd,env:turn.env,input:turn.prompt,signal:turn.signal,timeoutMs,graceMs,marker:turnMarker(turn.job_id,
turn.token),lifeline:turn.lifeline,onSpawn:turn.spawned}}var THREAD_ID=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,LINE_BYTES2=16*1024*1024;async function runClient(client,turn){let resumed=turn.resume?.thread_id;if(resumed!==
void 0&&!THREAD_ID.test(resumed)){let message2=`Cannot resume thread "${resumed}": that is no id of ${client.threads}.`;return refused({code:"THREAD_MISSING",message:message2})}
let schema=turn.result_schema,refusal4=schema&&await refuseSchema(schema);if(refusal4!==void 0)return refused(refusal4);let run2=await client.prepare(turn);if("\
ok"in run2)return run2;let guards=client.isTrusted===!0?{}:await guardsOfTurn(turn.env,turn),startedAtMs=monotonicMs(),{binary,timeoutMs}=client.settings,end2=await runProgram(
{...programOf(turn,{timeoutMs,graceMs:client.graceMs}),command:binary,args:run2.args,env:{...guards,...run2.env},...run2.input===void 0?{}:{input:run2.input},maxLineBytes:LINE_BYTES2,
onLine:({text:text3,isCut})=>{if(!isCut)return run2.readLine(text3);run2.seen.hasActed=!0,run2.warn(`${client.name} sent a line of more than ${LINE_BYTES2} byte\
s; it was skipped`)}});if(end2.end==="not_started")return notStarted(client,end2);let answer=await run2.answer(end2),usage=run2.usage(monotonicMs()-startedAtMs),
facts={untouched:isUntouched(run2,turn),thread_id:answer.thread_id,...usage},failure2=failureOf(client,turn,{run:run2,end:end2,answer});if(failure2!==void 0)return{
...failure2,...facts};let checked=schema&&await checkAnswer(schema,answer.json??answer.output);return checked?.ok===!1?{...refused(checked.error),...facts}:{ok:!0,
output:answer.output,thread_id:answer.thread_id,...usage,touched_files:[...run2.seen.touched_files],...checked===void 0?{}:{structured:checked.value}}}function refused(error){
return{ok:!1,error,retryable:!1,untouched:!0}}function unfinished(name,end2,reason){let how=end2.signal??`exit code ${end2.exitCode??"unknown"}`;return`${name} \
did not finish the turn (${how}): ${excerpt(reason)??""}`}function failureOf({name,codes,settings},{write:write3},{run:run2,end:end2,answer}){let failed4=(code,message3,more)=>({
ok:!1,error:{code,message:message3},retryable:!1,...more});if(end2.end==="aborted")return failed4("STOPPED","The turn was stopped.",{stopped:!0});if(end2.end===
"timed_out"){let message3=`${name} did not finish in ${settings.timeoutMs} ms ("timeoutMs") and was stopped.`;return failed4("TURN_TIMED_OUT",message3,{retryable:!write3})}
let judgement=run2.judge(end2);if(judgement!==void 0){let{code,message:message3,isExplained,...verdict}=judgement,isUnexplained=end2.signal!==void 0||end2.exitCode===
0&&!isExplained;return failed4(code,message3,{...verdict,retryable:verdict.retryable||isUnexplained})}if(answer.output!=="")return;let message2=`${name} complet\
ed the turn without an answer.`;return failed4(`${codes}_NO_ANSWER`,message2,{retryable:!0})}function isUntouched({seen,isComplete},{write:write3}){return!seen.
hasActed&&(!write3||isComplete())}function notStarted({codes,npmPackage,settings:{binary}},end2){let error=end2.isNotFound?{code:`${codes}_NOT_FOUND`,message:`C\
annot run "${binary}": no such program. Install it with \`npm install -g ${npmPackage}\`, or set "binary" of this agent to its path.`}:{code:`${codes}_FAILED`,message:`\
Cannot run "${binary}": ${end2.message}`};return{...refused(error),fault:end2.fault}}import{createHash,createHmac,randomBytes}from"node:crypto";import{setTimeout as pause}from"node:timers/promises";function mayPass(rejection){return rejection.kind==="unanswered"?!0:rejection.status===429||rejection.status>=500}var NOT_RUNNABLE_MS=6e4;function failureOfSend(rejection,{
agent,isDoubtful}){let doubt=isDoubtful?" An earlier try may have been accepted: if its run reports, that counts.":"",failed4=(code,why2,more)=>({ok:!1,error:{code,
message:`ChatGPT did not accept the task of "${agent}": ${why2}${doubt}`},retryable:!1,untouched:!isDoubtful,...more});if(rejection.kind==="unanswered")return failed4(
"CHATGPT_UNREACHABLE",`${rejection.reason}.`,{retryable:!0,fault:"service_unavailable"});let reason=rejection.reason===""?"":` Its reason: ${rejection.reason}`,
status2=`HTTP ${rejection.status}`,{retry_after_ms}=rejection;switch(rejection.status){case 0:return failed4("CREDENTIAL_MISSING",rejection.reason,{fault:"login\
_needed"});case 401:return failed4("CHATGPT_TOKEN_REFUSED",`the token is wrong or has expired (${status2}). Create a new one and run: relay agent add chatgpt ${agent}\
.${reason}`,{fault:"login_needed"});case 403:return failed4("CHATGPT_FORBIDDEN",`the token may not trigger this agent (${status2}). Its owner needs the scope "W\
orkspace Agents" and access to the agent.${reason}`,{fault:"login_needed"});case 404:return failed4("CHATGPT_NOT_FOUND",`this token knows no such trigger (${status2}\
). Copy the trigger URL of the agent again.${reason}`,{fault:"setup_needed"});case 409:return failed4("CHATGPT_NOT_RUNNABLE",`the agent or its API channel is sw\
itched off or being changed (${status2}). Publish the agent with the API channel on.${reason}`,{retryable:!0,retry_after_ms:retry_after_ms??NOT_RUNNABLE_MS,fault:"\
service_unavailable"});case 429:return failed4("CHATGPT_LIMITED",`too many requests (${status2}).${reason}`,{retryable:!0,retry_after_ms,isLimited:!0,fault:"ser\
vice_limited"});default:return rejection.status>=500?failed4("CHATGPT_UNREACHABLE",`server error (${rejection.status}).${reason}`,{retryable:!0,retry_after_ms,fault:"\
service_unavailable"}):failed4("CHATGPT_REFUSED",`${status2}.${reason}`)}}var PROTOCOL2="durable-relay/v1",FIRST=`This is one run of a job. The sender does not see this chat, only what you report with the tools of the MCP server "dura\
ble-relay". Pass the capability above with every call of these tools, and write it nowhere else.

1. Call update_conversation_title once, with at most 15 characters.
2. Call record_plan with the steps that matter to the reader. Give each step an id and keep it.
3. Work. Call record_progress when a step begins or ends; one call may report several steps. If the plan changes, call record_plan again or mark steps as skippe\
d.
4. If you cannot continue without an answer, call ask_user and end your turn. The answer arrives as a new message with turn_mode "answer".
5. Call record_result exactly once, at the end, with status done, failed, or blocked if something you need is out of your reach. Put the whole answer into it, n\
ot into this chat. A long answer may come in parts.

Never end without record_result or an open ask_user: a run that ends without either counts as failed. When a call returns RUN_CLOSED, stop.`,NEXT_JOB="This is t\
he next job of this conversation. The same rules apply: the capability above, record_plan, record_progress, ask_user if you need an answer, record_result exactl\
y once at the end. The sender does not see this chat.",GUIDANCE="This is guidance for the run that you are working on: the same job, the same capability. Do not\
 start over. Change the plan with record_plan, or mark steps as skipped. If this completes the answer, finish with record_result.",ANSWER="This is the answer to\
 your question. Continue the same job where you stopped, with the same capability, and finish with record_result.";function composeTask(header,{prompt,resume}){
let isFirst=resume===void 0,rules=header.write?"You may change things if this job asks for it.":"This job is read-only: do not change anything.";return compose(
header,isFirst?"initial":"continuation",{text:`${isFirst?FIRST:NEXT_JOB}

${rules}`,label:"User task",body:prompt})}function composeMessage(header,message2){if(message2.kind==="steer")return compose(header,"steer",{text:GUIDANCE,label:"\
Operator guidance",body:message2.text});let text3=`question_id: ${message2.id}

${ANSWER}`;return compose(header,"answer",{text:text3,label:"Operator answered",body:message2.text})}function compose({job_id,request_id,conversation_key,capability,
write:write3},mode,{text:text3,label,body}){return`${["relay_mcp: durable-relay",`protocol: ${PROTOCOL2}`,`turn_mode: ${mode}`,`job_id: ${job_id}`,`request_id: ${request_id}`,
`conversation_key: ${conversation_key}`,`capability: ${capability}`,`may_write: ${write3?"yes":"no"}`].join(`
`)}

${text3}

${label}:
${body.trim()}`}function sendTask(at){let{turn,header,run:run2}=at;return send2(at,{number:0,input:composeTask(header,turn),heard:run2.heard})}function sendMessage3(at,message2){
let{header,run:run2}=at,heard=run2.heard+1;return send2(at,{number:heard,input:composeMessage(header,message2),heard})}async function send2(at,{number:number5,input,
heard}){let{turn,trigger,run:run2}=at,{conversation_key}=run2,text3={key:`relay-${run2.id}-${number5}`,input,conversation_key},answer=await trigger.send(text3,turn.
signal);if(answer.kind!=="accepted")return answer;let{agent_trigger_run_id:service_id,conversation_url}=answer.body;await turn.remote.save((known=run2)=>{let url=conversation_url??
known.url,accepted={...known,heard,accepted:!0,service_id};return at.run=url===void 0?accepted:{...accepted,url}});let where2=conversation_url===void 0?"":`: ${conversation_url}`;
return turn.report({kind:"status",text:`ChatGPT accepted it${where2}`}),answer}function pauseAfter(rejection,tries,firstMs){return(rejection.kind==="refused"?rejection.
retry_after_ms:void 0)??firstMs*2**(tries-1)*(.75+Math.random()/2)}function reportRejection({report},rejection,delayMs){let why2=rejection.kind==="refused"&&rejection.
status>0?`HTTP ${rejection.status} ${rejection.reason}`.trim():rejection.reason,seconds=Math.ceil(delayMs/1e3);report({kind:"warning",text:`ChatGPT did not acce\
pt it: ${why2}; next try in ${seconds} s`})}function stopped(){return{ok:!1,error:{code:"STOPPED",message:"The turn was stopped; its run at ChatGPT continues."},
retryable:!1,stopped:!0}}var MOST_SENDS=6,LONGEST_PAUSE_MS=5*6e4,MOST_CAPABILITIES=16;async function continueOrCreateRun(turn,token3){let earlier=turn.remote.run,known=earlier?.hasFailed===
!0?void 0:earlier,id=known?.id??randomBytes(12).toString("hex"),capability=capabilityOf(token3,{job_id:turn.job_id,id}),hash4=hashOf(capability);if(known===void 0){
let{conversation_key}=turn.remote,heard=earlier?.heard??0,run2={id,conversation_key,capabilities:[hash4],heard};return await turn.remote.save(()=>run2),{run:run2,
capability,isContinued:!1}}if(known.capabilities.includes(hash4))return{run:known,capability,isContinued:!0};let capabilities=[...known.capabilities,hash4].slice(
-MOST_CAPABILITIES);return await turn.remote.save((now=known)=>({...now,capabilities})),{run:{...known,capabilities},capability,isContinued:!0}}async function begin(at,before){
let{turn,agent}=at,isDoubtful=before.isDoubtful;for(let sends=1;;sends+=1){let text3=sends===1?"Sending the task to ChatGPT":"Sending it again";turn.report({kind:"\
status",text:text3});let answer=await sendTask(at);if(answer.kind==="accepted")return;let{run:run2,isOver}=await turn.remote.wait(at.run.heard,0);if(turn.signal.
aborted||isOver)return stopped();if(run2?.accepted===!0){at.run=run2;return}isDoubtful||=answer.kind==="unanswered"||answer.status>=500;let delayMs=pauseAfter(answer,
sends,at.retryMs),isLast2=sends===MOST_SENDS||delayMs>LONGEST_PAUSE_MS;if(!mayPass(answer)||isLast2)return failureOfSend(answer,{agent,isDoubtful});if(reportRejection(
turn,answer,delayMs),await isStoppedWithin(delayMs,turn.signal))return stopped()}}function capabilityOf(token3,run2){let secret=createHmac("sha256",token3).update(
`run ${run2.id} of ${run2.job_id}`);return`relay_run_${run2.job_id}_${secret.digest("base64url")}`}function hashOf(capability){return createHash("sha256").update(
capability).digest("hex")}async function isStoppedWithin(ms,signal){return await pause(ms,void 0,{signal}).catch(()=>{}),signal.aborted}var LONGEST_PAUSE_MS2=6e4;async function followRun(at,deadline){let{turn,settings}=at,status2=createStatusCheck(at),outbox=createOutbox(at);for(;;){let waitMs=Math.
min(outbox.pauseMs(),settings.pollMs,deadline-monotonicMs()),heard=outbox.isWaiting()?Number.MAX_SAFE_INTEGER:at.run.heard;await turn.remote.wait(heard,Math.max(
0,waitMs));let state=await turn.remote.wait(at.run.heard,0);if(turn.signal.aborted||state.isOver)return stopped();let failure2=await status2.checkWhenDue(state);
if(failure2!==void 0)return failure2;if(monotonicMs()>=deadline)return timedOut(at);let[message2]=state.messages;message2!==void 0&&await outbox.sendWhenDue(message2)}}
function createOutbox(at){let tries=0,nextAtMs=0;return{isWaiting:()=>tries>0,pauseMs:()=>tries===0?Number.POSITIVE_INFINITY:nextAtMs-monotonicMs(),async sendWhenDue(message2){
if(monotonicMs()<nextAtMs)return;let answer=await sendMessage3(at,message2);if(answer.kind==="accepted"){tries=0,nextAtMs=0;return}if(at.turn.signal.aborted)return;
tries+=1;let pauseMs=Math.min(pauseAfter(answer,tries,at.retryMs),LONGEST_PAUSE_MS2);nextAtMs=monotonicMs()+pauseMs,reportRejection(at.turn,answer,pauseMs)}}}function createStatusCheck(at){
let{turn,settings,trigger}=at,nextAtMs=monotonicMs()+settings.pollMs,status2,completedAtMs,watched,isUnavailable=!1;function watch3(serviceId){serviceId!==watched&&
(watched=serviceId,status2=void 0,completedAtMs=void 0,isUnavailable=!1)}async function check3(serviceId){let answer=await trigger.statusOf(serviceId,turn.signal);
if(answer.kind==="refused"&&answer.retry_after_ms!==void 0&&(nextAtMs=monotonicMs()+Math.max(answer.retry_after_ms,settings.pollMs)),answer.kind==="refused"&&answer.
status>=400&&answer.status<429){isUnavailable=!0;let text3=`ChatGPT does not show the status of the run (HTTP ${answer.status}); waiting for the agent's own rep\
ort`;turn.report({kind:"warning",text:text3})}if(!(answer.kind!=="accepted"||turn.signal.aborted))return answer.body.status!==status2&&(status2=answer.body.status,
turn.report({kind:"status",text:`Status at ChatGPT: ${status2.replace("_"," ")}`})),status2==="failed"?failedRun(at,answer.body):void 0}function missingResult({
isAsking,messages}){if(status2!=="completed"||isAsking||messages.length>0){completedAtMs=void 0;return}return completedAtMs===void 0&&(completedAtMs=monotonicMs(),
turn.report({kind:"warning",text:"The run ended without record_result: a gap, not a result"})),monotonicMs()-completedAtMs>=settings.gapMs?withoutResult(at):void 0}
return{async checkWhenDue(state){let{service_id}=at.run;watch3(service_id);let isDue2=monotonicMs()>=nextAtMs;if(service_id!==void 0&&isDue2&&!isUnavailable&&status2!==
"completed"){nextAtMs=monotonicMs()+settings.pollMs;let failure2=await check3(service_id);if(failure2!==void 0)return failure2}return missingResult(state)}}}async function failedRun({
turn,agent,run:run2},body){let{isOver}=await turn.remote.wait(run2.heard,0);if(isOver)return stopped();await turn.remote.save((known=run2)=>({...known,hasFailed:!0}));
let code=body.error?.code??"no code",reason=body.error?.message===void 0?"":`: ${body.error.message.slice(0,500)}`;return{ok:!1,error:{code:"CHATGPT_RUN_FAILED",
message:`The run of "${agent}" failed at ChatGPT (${code})${reason}.${where(run2.url)}`},retryable:!0,untouched:code==="dispatch_failed"}}function withoutResult({
agent,run:run2}){return{ok:!1,error:{code:"CHATGPT_NO_RESULT",message:`The run of "${agent}" ended at ChatGPT without record_result, so there is no result.${where(
run2.url)} Check that the agent has the connector "durable-relay" and its instruction block (docs/chatgpt.md).`},retryable:!1}}function timedOut({agent,settings,
run:run2}){return{ok:!1,error:{code:"TURN_TIMED_OUT",message:`"${agent}" reported no result in ${settings.timeoutMs} ms ("timeoutMs"). The run may continue at C\
hatGPT; its further reports are refused.${where(run2.url)}`},retryable:!1}}function where(url){return url===void 0?"":` See ${url}.`}var TOO_DEEP="[nested too deep]";function parseJson(text3){try{let value=JSON.parse(text3);return cutDepth(value,80),{ok:!0,value}}catch(error){if(error instanceof
SyntaxError)return{ok:!1,reason:error.message};throw error}}function cutDepth(value,levels){let level=isNested2(value)?[value]:[];for(let depth=1;level.length>0;depth+=
1){let next=[];for(let item of level)for(let[key,member]of Object.entries(item))isNested2(member)&&(depth===levels?item[key]=TOO_DEEP:next.push(member));level=next}}
function isNested2(value){return typeof value=="object"&&value!==null}var USER_AGENT="durable-relay",BODY_BYTES=64*1024,REASON=500,ServiceId=string2().check(_regex(/^[A-Za-z0-9_-]{1,128}$/)),ConversationUrl=string2().check(_maxLength(
500),refine(text3=>{let url=URL.canParse(text3)?new URL(text3):void 0;return url?.protocol==="https:"&&url.host==="chatgpt.com"&&url.username===""})),lenient=type=>_catch(
optional(type),void 0),TriggerAnswer=object({conversation_url:lenient(ConversationUrl),agent_trigger_run_id:lenient(ServiceId)}),RunAnswer=object({status:_enum(
["queued","in_progress","suspended","completed","failed"]),conversation_url:lenient(ConversationUrl),error:lenient(nullable(object({code:lenient(string2()),message:lenient(
string2())})))});function createTrigger(settings,options){async function request(path6,schema,init){let problem=triggerProblem(settings.triggerUrl,settings.allowLoopback);
if(problem!==void 0)throw new TypeError(`The trigger URL ${problem}.`);let read=tokenOf(options.token);if("problem"in read)return{kind:"refused",status:0,reason:read.
problem,retry_after_ms:void 0};let{token:token3}=read,timeout=AbortSignal.timeout(options.requestMs);try{let response=await fetch(settings.triggerUrl.replace(/\/trigger$/,
path6),{...init,headers:{...init.headers,authorization:`Bearer ${token3}`,"user-agent":USER_AGENT,"openai-beta":"workspace_agent_runs=v1"},redirect:"manual",signal:AbortSignal.
any([init.signal,timeout])}),text3=await readText(response);if(!response.ok)return refusalOf(response,scrub(text3,token3),options.now());let body=schema.safeParse(
text3.trim()===""?{}:valueOf(text3));return body.success?{kind:"accepted",body:body.data}:{kind:"unanswered",reason:"its answer cannot be read"}}catch(error){return timeout.
aborted?{kind:"unanswered",reason:`no answer in ${options.requestMs} ms`}:{kind:"unanswered",reason:scrub(messageOf2(error),token3)}}}return{async send({key,input,
conversation_key},signal){return request("/trigger",TriggerAnswer,{method:"POST",headers:{"content-type":"application/json","idempotency-key":key},body:JSON.stringify(
{input,conversation_key}),signal})},statusOf(serviceId,signal){return request(`/runs/${serviceId}`,RunAnswer,{method:"GET",headers:{},signal})}}}function tokenOf(read){
try{return{token:read()}}catch(error){if(error instanceof RelayError)return{problem:error.message};throw error}}function valueOf(text3){let parsed2=parseJson(text3);
return parsed2.ok&&typeof parsed2.value=="object"&&parsed2.value!==null?parsed2.value:{}}async function readText(response){let chunks=[],bytes=0;for await(let chunk of response.
body??[])if(chunks.push(chunk),bytes+=chunk.length,bytes>BODY_BYTES)break;return Buffer.concat(chunks).toString("utf8",0,BODY_BYTES)}function refusalOf(response,text3,nowMs){
let reason=text3.replaceAll(/\s+/g," ").trim().slice(0,REASON),retry_after_ms=delayOf(response.headers.get("retry-after"),nowMs);return{kind:"refused",status:response.
status,reason,retry_after_ms}}function delayOf(header,nowMs){if(header===null)return;if(/^\d{1,9}$/.test(header.trim()))return Number(header)*1e3;let at=Date.parse(
header);return Number.isNaN(at)?void 0:Math.max(0,at-nowMs)}function scrub(text3,token3){return text3.replaceAll(token3,"[token]")}function messageOf2(error){if(!(error instanceof
Error))return String(error);let cause=error.cause instanceof Error?error.cause.message:void 0;return cause===void 0||cause===""?error.message:`${error.message}:\
 ${cause}`}var REQUEST_MS=6e4,RETRY_MS=1e3,MAY_HEAL2=new Set(["STORE_FULL","STORE_WRITE_FAILED","JOB_CONTESTED"]);function createChatgptExecutor(settings,options){let{agent,
token:token3,requestMs=REQUEST_MS,retryMs=RETRY_MS}=options,trigger=createTrigger(settings,{token:token3,requestMs,now:Date.now});return async turn=>{if(turn.result_schema!==
void 0)return schemaUnsupported(agent);if(turn.resume?.isFork===!0)return forkUnsupported(agent);let deadline=monotonicMs()+settings.timeoutMs;try{let{run:run2,
capability,isContinued}=await continueOrCreateRun(turn,token3()),{job_id,write:write3}=turn,{conversation_key}=run2,{request_id}=turn.remote,at={turn,settings,agent,
trigger,header:{job_id,request_id,conversation_key,capability,write:write3},run:run2,retryMs};if(run2.accepted!==!0){let failure2=await begin(at,{isDoubtful:isContinued});
if(failure2!==void 0)return failure2}return await followRun(at,deadline)}catch(error){if(!(error instanceof RelayError))throw error;if(error.code==="STALE_TOKEN"||
error.code==="STATE_REFUSED")return stopped();let{code,message:message2}=error,hasRun=turn.remote.run!==void 0||MAY_HEAL2.has(code),failure2={...refused({code,message:message2}),
fault:faultOf(code)};return hasRun?{...failure2,retryable:!0,untouched:!1}:failure2}}}function faultOf(code){return code==="CREDENTIAL_MISSING"?"login_needed":code===
"STORE_FULL"||code==="STORE_WRITE_FAILED"?"disk_unusable":void 0}function schemaUnsupported(agent){let message2=`Cannot send this job to "${agent}": a Workspace\
 Agent answers in Markdown, which no result_schema can check. Send the job again without one.`;return refused({code:"RESULT_SCHEMA_UNSUPPORTED",message:message2})}
function forkUnsupported(agent){let message2=`Cannot fork a job of "${agent}": the API cannot copy a ChatGPT conversation. Dispatch a new job whose prompt holds\
 what it needs to know.`;return refused({code:"FORK_UNSUPPORTED",message:message2})}import{randomUUID}from"node:crypto";import{existsSync as existsSync5}from"node:fs";import{join as join4}from"node:path";var REVIEW_INSTRUCTION="If a person must review your answer before it is used, end your answer with a block of exactly this form, with nothing after it:\n```rela\
y-review\nthe reason, in one line\n```\nOtherwise do not write such a block.",MARKER=/(?:^|\n)```relay-review\n([^\n`]{1,500})\n```\s*$/;function readReviewMarker(answer){
let match=MARKER.exec(answer),review=match?.[1]?.trim();return match===null||review===void 0||review===""?{output:answer}:{output:answer.slice(0,match.index).trimEnd(),
review}}function reviewInstruction(settings,turn){return settings.reviewMarker&&turn.result_schema===void 0?REVIEW_INSTRUCTION:void 0}function withReviewMarker(runTurn2){
return async turn=>{let end2=await runTurn2(turn);return!end2.ok||turn.result_schema!==void 0?end2:{...end2,...readReviewMarker(end2.output)}}}var READ_TOOLS=["Read","Glob","Grep","ToolSearch"],WRITE_TOOLS=["Write","Edit","MultiEdit","NotebookEdit"],ENVIRONMENT2={CLAUDE_CODE_MAX_RETRIES:"5",CLAUDE_CODE_DISABLE_BACKGROUND_TASKS:"\
1",CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_TELEMETRY:"1",DISABLE_ERROR_REPORTING:"1",DISABLE_AUTOUPDATER:"1"};function claudeEnvironment(turn){return{
...ENVIRONMENT2,...turn.env}}function claudeInput(prompt){return`${JSON.stringify({...{type:"user",message:{role:"user",content:[{type:"text",text:prompt}]},parent_tool_use_id:null,
session_id:""},client_composed:!0})}
`}var INSTRUCTIONS_NOT_LOADED="This project has instructions for agents in CLAUDE.md. They are not loaded: read that file first, and follow it as far as it help\
s with the task.";function claudeArguments(turn,settings,chosen){return["-p",...option("--input-format","stream-json"),...option("--output-format","stream-json"),
"--verbose",...option("--resume",turn.resume?.thread_id),...turn.resume?.isFork===!0?["--fork-session"]:[],...option("--session-id",isNewThread(turn)?chosen.newThread:
void 0),...option("--model",turn.model??settings.model),...option("--effort",turn.effort??settings.effort),...option("--max-turns",settings.maxTurns),...option(
"--max-budget-usd",settings.maxBudgetUsd),...option("--append-system-prompt",systemPrompt(turn,settings,chosen)),...option("--json-schema",chosen.schema),...configuration(
turn,settings,chosen.isTrusted),...turn.write?writePermissions(settings):readPermissions(settings)]}function configuration(turn,settings,isTrusted2){let servers=serversFor(
turn,settings),hasServers=Object.keys(servers).length>0,named2=hasServers?option("--mcp-config",JSON.stringify({mcpServers:servers})):[];if(isTrusted2)return named2;
let sources=hasServers&&!turn.write?"":"user";return[...named2,"--strict-mcp-config",...option("--setting-sources",sources)]}function serversFor(turn,{mcpServers,
readTools}){if(turn.write)return mcpServers;let isNamed=name=>readTools.some(rule=>rule===`mcp__${name}`||rule.startsWith(`mcp__${name}__`));return Object.fromEntries(
Object.entries(mcpServers).filter(([name])=>isNamed(name)))}function isNewThread(turn){return turn.resume===void 0||turn.resume.isFork===!0}function systemPrompt(turn,settings,{
isTrusted:isTrusted2,hasInstructions}){return[hasInstructions&&!isTrusted2&&turn.resume===void 0?INSTRUCTIONS_NOT_LOADED:void 0,settings.appendSystemPrompt,reviewInstruction(
settings,turn)].filter(part=>part!==void 0).join(`

`)||void 0}function writePermissions(settings){return[...option("--permission-mode",settings.permissionMode),...list("--allowedTools",[...settings.readTools,...settings.
allowedTools]),...list("--disallowedTools",settings.disallowedTools)]}function readPermissions({readTools,disallowedTools}){let named2=readTools.map(toolOf).filter(
tool=>!tool.startsWith("mcp__")),tools=new Set([...READ_TOOLS,...named2]),denied=[...WRITE_TOOLS,...tools.has("Bash")?[]:["Bash"],...disallowedTools];return[...option(
"--permission-mode","dontAsk"),...option("--settings",JSON.stringify({disableAllHooks:!0})),...option("--tools",[...tools].join(",")),...list("--allowedTools",readTools),
...list("--disallowedTools",denied)]}function toolOf(rule){return rule.replace(/\(.*$/s,"")}var MOST_SCHEMA_BYTES=100*1024;function clientSchema(schema){if(schema===
void 0)return{ok:!0,text:void 0};let{$schema:_,type="object",...rest}=schema;if(type!=="object")return unusable('Claude Code answers with objects only: type mus\
t be "object"');let text3=JSON.stringify({type,...rest});return Buffer.byteLength(text3)>MOST_SCHEMA_BYTES?unusable(`it has more than ${MOST_SCHEMA_BYTES} bytes`):
{ok:!0,text:text3}}function unusable(reason){return{ok:!1,error:{code:"RESULT_SCHEMA_INVALID",message:`Cannot use result_schema: ${reason}.`}}}function option(name,value){
return value===void 0?[]:[name,String(value)]}function list(name,values){return values.length===0?[]:[name,...values]}var text=_default(string2(),""),count2=_catch(optional(int().check(_gte(0))),void 0),maybe=_catch(optional(string2()),void 0),KnownBlock=discriminatedUnion("typ\
e",[object({type:literal("text"),text}),object({type:literal("thinking"),thinking:text}),object({type:literal("redacted_thinking")}),object({type:literal("tool_\
use"),id:text,name:text,input:_catch(record(string2(),unknown()),{})}),object({type:literal("tool_result"),tool_use_id:text,content:optional(unknown()),is_error:_catch(
optional(boolean2()),void 0)})]),RunUsage=object({input_tokens:count2,cache_read_input_tokens:count2,output_tokens:count2}),message=object({id:maybe,content:union(
[string2(),array(looseObject({type:string2()}))]),usage:_catch(optional(RunUsage),void 0)}),parent_tool_use_id=optional(nullable(string2())),ModelUsage=record(string2(),
object({inputTokens:count2,outputTokens:count2,cacheReadInputTokens:count2})),Result=object({type:literal("result"),subtype:text,is_error:_catch(optional(boolean2()),
void 0),result:maybe,errors:_catch(optional(array(string2())),void 0),session_id:maybe,num_turns:count2,total_cost_usd:_catch(optional(number2().check(_gte(0))),
void 0),usage:_catch(optional(RunUsage),void 0),model_usage_since_last_result:_catch(optional(ModelUsage),void 0),permission_denials:_catch(_default(array(object(
{tool_name:text,tool_use_id:text})),[]),[]),api_error_status:_catch(optional(nullable(number2())),void 0),terminal_reason:maybe,structured_output:optional(unknown())}),
System=discriminatedUnion("subtype",[object({subtype:literal("init"),session_id:string2(),model:maybe}),object({subtype:literal("api_retry"),attempt:count2,max_retries:count2,
retry_delay_ms:_catch(optional(number2()),void 0),error_status:_catch(optional(nullable(number2())),void 0),error:maybe}),object({subtype:literal("permission_de\
nied"),tool_name:text,tool_use_id:text,decision_reason:maybe,message:maybe})]),Event=discriminatedUnion("type",[looseObject({type:literal("system"),subtype:string2()}),
object({type:_enum(["assistant","user"]),message,parent_tool_use_id}),object({type:literal("rate_limit_event"),rate_limit_info:object({status:text,resetsAt:_catch(
optional(number2()),void 0),rateLimitType:maybe})}),Result]);function parseEvent(line){let json2=parseJson(line),parsed2=safeParse(Event,json2.ok?json2.value:void 0);
if(!parsed2.success)return;let event=parsed2.data;switch(event.type){case"system":return safeParse(System,event).data;case"assistant":case"user":{let{content,id,
usage}=event.message;return{type:event.type,message:{id,usage},isSubagent:typeof event.parent_tool_use_id=="string",blocks:typeof content=="string"?[{type:"text",
text:content}]:content.map(block)}}default:return event}}function block(raw){return safeParse(KnownBlock,raw).data??{type:"unknown",kind:raw.type}}var rows=[{applies:({subtype})=>subtype==="error_max_turns",code:"CLAUDE_MAX_TURNS",retryable:!1},{applies:({subtype})=>subtype==="error_max_budget_usd",code:"C\
LAUDE_MAX_BUDGET",retryable:!1},{applies:says(/^No conversation found/i),code:"THREAD_MISSING",retryable:!1},{applies:says(/^(You[’']ve hit your .*spend limit|Credit balance|(You[’']re o|Your organization is o|O)ut of usage credits)/i),
code:"CLAUDE_QUOTA_EXCEEDED",retryable:!1,fault:"quota_spent"},{applies:either(says(/^(You[’']ve hit your .*limit|Claude AI usage limit|.{0,40}\blimit reached\b|Rate limit)/i),
({status:status2})=>status2===429),code:"CLAUDE_RATE_LIMITED",retryable:!0,fault:"service_limited"},{applies:either(says(/^(Not logged in|Please run \/login|Invalid (API key|auth token)|Failed to authenticate|Authentication required|OAuth token|Login (expired|reached))/i),
({status:status2})=>status2===401||status2===403),code:"CLAUDE_AUTH",retryable:!1,fault:"login_needed"},{applies:either(says(/^Prompt is too long/i),({terminalReason})=>terminalReason===
"prompt_too_long"),code:"CLAUDE_CONTEXT_FULL",retryable:!1},{applies:either(says(/^API Error: (5\d\d|Connection|Request timed out|Overloaded|Unable to connect)/i),
({status:status2})=>status2!==void 0&&(status2>=500||status2===408)),code:"CLAUDE_UNAVAILABLE",retryable:!0,fault:"service_unavailable"}];function judgeFailure(refusal4,now){
let row=rows.find(({applies})=>applies(refusal4));if(row===void 0)return{code:"CLAUDE_FAILED",retryable:!1};let{code,retryable}=row,fault=row.fault===void 0?{}:
{fault:row.fault};if(code!=="CLAUDE_RATE_LIMITED")return{code,retryable,...fault};let until=refusal4.resetsAt===void 0?resetIn(refusal4.reason,now):refusal4.resetsAt*
1e3,wait=until===void 0?0:Math.ceil(until-now.getTime());return{code,retryable,retry_after_ms:wait>0?wait:void 0,isLimited:!0,...fault}}function says(pattern){return({
reason})=>pattern.test(reason)}function either(...tests){return refusal4=>tests.some(applies=>applies(refusal4))}var HOUR_MS=36e5;function resetIn(reason,now){let seconds=/\|(\d{10})\b/.
exec(reason)?.[1];if(seconds!==void 0)return Number(seconds)*1e3;let match=/resets (?:at )?(?:([A-Z][a-z]{2}) (\d{1,2}),? (?:at )?)?(\d{1,2})(?::(\d\d))? ?([ap]m)(?: \(([\w/+-]+)\))?/i.
exec(reason);if(match===null)return;let[,month,day,hour,minute="00",half,zone]=match,offset=offsetOf(zone,now);if(offset===void 0)return;let there=new Date(now.
getTime()+offset),date2=month===void 0?there.toISOString().slice(0,10):`${month} ${day} ${there.getUTCFullYear()}`,at=Date.parse(`${date2} ${hour}:${minute} ${half}\
 UTC`)-offset;if(!Number.isNaN(at))return at>now.getTime()-HOUR_MS/30?at:month===void 0?at+24*HOUR_MS:nextYear(at)}function nextYear(at){let date2=new Date(at);
return date2.setUTCFullYear(date2.getUTCFullYear()+1)}function offsetOf(zone,now){try{let name=new Intl.DateTimeFormat("en-US",{timeZone:zone,timeZoneName:"long\
Offset"}).formatToParts(now).find(({type})=>type==="timeZoneName")?.value??"",[,sign,hours="0",minutes="0"]=/^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)??[];return(sign===
"-"?-1:1)*(Number(hours)+Number(minutes)/60)*HOUR_MS}catch(error){if(error instanceof RangeError)return;throw error}}function createToolLog(report){let calls=new Map;function started(id,{tool,text:text3}){calls.has(id)||(calls.set(id,{tool,text:firstLine(text3),startedAtMs:monotonicMs()}),
report({kind:"tool_started",tool,call_id:id,...lineOf(text3)}))}function ended3(id,{ok,output,call}){let known=calls.get(id);calls.delete(id);let detail=bothEnds(
output);report({kind:"tool_ended",tool:call?.tool??known?.tool??"unknown",call_id:id,ok,text:call===void 0?known?.text??"":firstLine(call.text),...detail===void 0?
{}:{detail},...known===void 0?{}:{duration_ms:monotonicMs()-known.startedAtMs}})}return{started,ended:ended3}}function tokensOf(result){let models=result.model_usage_since_last_result;return models===void 0?result.usage&&tokensOfRun(result.usage):Object.values(models).map(
model=>tokens(model.inputTokens,model.cacheReadInputTokens,model.outputTokens)).reduce(sumTokens,void 0)}function tokensOfRun(usage){return tokens(usage.input_tokens,
usage.cache_read_input_tokens,usage.output_tokens)}function sumTokens(one,other){return one===void 0||other===void 0?one??other:tokens(one.input_tokens+other.input_tokens,
one.cached_input_tokens+other.cached_input_tokens,one.output_tokens+other.output_tokens)}function usageText(used,{total_cost_usd:cost}){let thread=cost===void 0?
"":`; thread so far: $${cost.toFixed(4)}`;return`${used.input_tokens} tokens in, ${used.output_tokens} out${thread}`}function usageOf(seen,turn,durationMs){let usage={
...seen.tokens,duration_ms:durationMs},total=seen.result?.total_cost_usd;if(total===void 0)return{usage};let before=turn.resume===void 0?0:turn.resume.thread_usage?.
cost_usd;return before!==void 0&&(usage.cost_usd=Math.max(0,total-before)),{usage,thread_usage:{cost_usd:total}}}function tokens(input=0,cached2=0,output=0){return{
input_tokens:input,cached_input_tokens:cached2,output_tokens:output}}var WRITTEN_PATH={Write:"file_path",Edit:"file_path",MultiEdit:"file_path",NotebookEdit:"notebook_path"},HARMLESS=new Set(["Read","Glob","Grep","LS","ToolSearch",
"StructuredOutput"]);function createTranscript(report){let tools=createToolLog(report),written2=new Map,denied=new Set,reported,unreported=new Map,seen={thread_id:void 0,
result:void 0,answer:void 0,resets_at:void 0,touched_files:new Set,hasActed:!1},warn2=message2=>report({kind:"warning",...lineOf(message2)}),onDenied=(id,tool,reason)=>{
denied.has(id)||(denied.add(id),warn2(`${tool} was denied${reason===""?"":`: ${reason}`}`))},onToolUse=({id,name,input})=>{HARMLESS.has(name)||(seen.hasActed=!0);
let path6=input[WRITTEN_PATH[name]??""];typeof path6=="string"&&written2.set(id,{tool:name,path:path6}),tools.started(id,{tool:name,text:subjectOf(input)})},onToolResult=({
tool_use_id:id,is_error,content})=>{let ok=is_error!==!0;tools.ended(id,{ok,output:toText(content)});let change=written2.get(id);written2.delete(id),!(!ok||change===
void 0)&&(seen.touched_files.add(change.path),report({kind:"file_change",ok,...lineOf(`${change.tool} ${change.path}`)}))},onBlock=(block2,from)=>{switch(block2.
type){case"text":return!from.isModel||block2.text===""?void 0:report({kind:from.isSubagent?"output":"message",...lineOf(block2.text)});case"thinking":return block2.
thinking===""?void 0:report({kind:"reasoning",...lineOf(block2.thinking)});case"redacted_thinking":return;case"tool_use":return onToolUse(block2);case"tool_resu\
lt":return onToolResult(block2);case"unknown":return seen.hasActed=!0,report({kind:"status",text:firstLine(block2.kind)})}},onMessage2=event=>{let{id,usage}=event.
message;id!==void 0&&usage!==void 0&&unreported.set(id,tokensOfRun(usage));let from={isModel:event.type==="assistant",isSubagent:event.isSubagent};for(let block2 of event.
blocks)onBlock(block2,from)},onResult=result=>{seen.result=result,seen.thread_id=result.session_id??seen.thread_id,result.is_error===!1&&(seen.answer=result.result||
seen.answer);let tokens3=tokensOf(result);tokens3!==void 0&&unreported.clear(),reported=sumTokens(reported,tokens3);for(let{tool_name,tool_use_id}of result.permission_denials)
onDenied(tool_use_id,tool_name,"");tokens3!==void 0&&report({kind:"usage",text:usageText(tokens3,result)})};return{seen,onEvent:event=>{if("subtype"in event&&!("\
type"in event))switch(event.subtype){case"init":return seen.thread_id!==void 0?void 0:(seen.thread_id=event.session_id,report({kind:"status",text:firstLine(`Ses\
sion ${event.session_id}, model ${event.model??"unknown"}`)}));case"api_retry":return warn2(retryText(event));case"permission_denied":return onDenied(event.tool_use_id,
event.tool_name,event.decision_reason??event.message??"")}switch(event.type){case"assistant":case"user":return onMessage2(event);case"rate_limit_event":{let{status:status2,
resetsAt,rateLimitType}=event.rate_limit_info;return status2==="allowed"?void 0:(status2==="rejected"&&(seen.resets_at=resetsAt??seen.resets_at),warn2(`Usage li\
mit ${rateLimitType??""}: ${status2}`))}case"result":return onResult(event)}},warn:warn2,tokens:()=>[...unreported.values()].reduce(sumTokens,reported)}}function subjectOf(input){
for(let key of["command","file_path","notebook_path","pattern","query","url"]){let value=input[key];if(typeof value=="string")return value}return JSON.stringify(
input)}function toText(content){return typeof content=="string"?content:Array.isArray(content)?content.map(part=>textOf(part)).join(`
`):content===void 0?"":JSON.stringify(content)}function textOf(part){return typeof part?.text=="string"?part.text:JSON.stringify(part)}function retryText(event){
let{attempt:attempt3,max_retries,retry_delay_ms,error_status,error}=event,what=[error_status,error].filter(part=>part!=null).join(" "),wait=retry_delay_ms===void 0?
"":` in ${(retry_delay_ms/1e3).toFixed(1)} s`;return`The service failed (${what}): try ${attempt3??"?"} of ${max_retries??"?"} again${wait}`}function createClaudeExecutor(settings,options={}){let client={name:"Claude Code",codes:"CLAUDE",npmPackage:"@anthropic-ai/claude-code",threads:"a Claude Code s\
ession",settings,...options,prepare:async turn=>prepare(turn,settings,options.isTrusted===!0)};return turn=>runClient(client,turn)}function prepare(turn,settings,isTrusted2){
let schema=clientSchema(turn.result_schema);if(!schema.ok)return refused(schema.error);let newThread=randomUUID(),{seen,onEvent,warn:warn2,tokens:tokens2}=createTranscript(
turn.report);return{args:claudeArguments(turn,settings,{newThread,schema:schema.text,isTrusted:isTrusted2,hasInstructions:existsSync5(join4(turn.cwd,"CLAUDE.md"))}),
env:claudeEnvironment(turn),input:claudeInput(turn.prompt),seen,warn:warn2,readLine:line=>{let event=parseEvent(line);event!==void 0&&onEvent(event)},answer:end2=>{
let complaint=lastLines(end2.stderrTail,1e3);return complaint!==""&&warn2(complaint),answerOf(seen,isNewThread(turn)?newThread:turn.resume?.thread_id)},judge:end2=>judge2(
end2,seen,settings),isComplete:()=>seen.result!==void 0||seen.thread_id===void 0,usage:durationMs=>usageOf({tokens:tokens2(),result:seen.result},turn,durationMs)}}
function answerOf(seen,thread){let structured=seen.result?.structured_output;return{output:seen.answer??"",json:structured===void 0?void 0:JSON.stringify(structured),
thread_id:seen.thread_id??thread}}var PROMPT_WAS_A_COMMAND="Claude Code took the prompt for one of its own commands and did not ask the model. Update it: 2.1.32\
8 is known to pass such prompts on.";function judge2(end2,seen,settings){let{result}=seen;if(end2.exitCode===0&&result?.is_error===!1)return result.num_turns!==
0?void 0:{code:"CLAUDE_FAILED",message:PROMPT_WAS_A_COMMAND,retryable:!1,isExplained:!0};let reason=result?.is_error===!0&&result.result||result?.errors?.join("\
; ")||lastLines(end2.stderrTail,1e3)||"it gave no reason",refusal4={reason,subtype:result?.subtype,terminalReason:result?.terminal_reason,status:result?.api_error_status??
void 0,resetsAt:seen.resets_at},verdict=judgeFailure(refusal4,new Date),advice2=ADVICE[verdict.code]?.(settings)??"",message2=`${unfinished("Claude Code",end2,reason)}${advice2}`;
return{...verdict,message:message2,isExplained:result!==void 0}}var ADVICE={CLAUDE_AUTH:({binary})=>`
Sign in as the worker's user with \`${binary} auth login\`, or name the variable of the key (ANTHROPIC_API_KEY) under "env" of this agent.`,CLAUDE_MAX_TURNS:()=>`\

Raise "maxTurns" of this agent, or ask for less at once.`,CLAUDE_MAX_BUDGET:()=>`
Raise "maxBudgetUsd" of this agent, or ask for less at once.`};import{constants as constants5}from"node:fs";import{open as open2,writeFile}from"node:fs/promises";import{join as join6}from"node:path";var text2=_default(string2(),""),status=optional(nullable(string2())),Item=discriminatedUnion("type",[object({type:literal("agent_message"),text:text2}),object(
{type:literal("reasoning"),text:text2}),object({type:literal("error"),message:text2}),object({type:literal("todo_list"),items:_default(array(object({text:text2,
completed:_default(boolean2(),!1)})),[])}),object({type:literal("command_execution"),command:text2,aggregated_output:text2,exit_code:optional(nullable(number2())),
status}),object({type:literal("mcp_tool_call"),server:text2,tool:text2,arguments:optional(unknown()),result:optional(unknown()),error:optional(nullable(object({
message:text2}))),status}),object({type:literal("file_change"),changes:_default(array(object({path:string2(),kind:text2})),[]),status}),object({type:literal("we\
b_search"),query:text2})]),ThreadUsage=object({input_tokens:optional(int()),cached_input_tokens:optional(int()),output_tokens:optional(int()),reasoning_output_tokens:optional(
int())}),phase=_enum(["item.started","item.updated","item.completed"]),Event2=discriminatedUnion("type",[object({type:literal("thread.started"),thread_id:string2()}),
object({type:literal("turn.started")}),object({type:literal("turn.completed"),usage:optional(ThreadUsage)}),object({type:literal("turn.failed"),error:object({message:text2})}),
object({type:literal("error"),message:text2}),object({type:phase,item:looseObject({id:text2,type:string2()})})]);function parseEvent2(line){let json2=parseJson(
line),parsed2=safeParse(Event2,json2.ok?json2.value:void 0);if(!parsed2.success)return;let event=parsed2.data;if(!("item"in event))return event;let item=safeParse(
Item,event.item);return item.success?{type:event.type,id:event.item.id,item:item.data}:{type:"item.unknown",kind:event.item.type}}var rows2=[{pattern:/^\s*\{/,code:"CODEX_FAILED",retryable:!1},{pattern:/no rollout found for thread/i,code:"THREAD_MISSING",retryable:!1},{pattern:/already has an active writer/i,
code:"THREAD_BUSY",retryable:!0},{pattern:/status:? 429|too many requests|rate.?limit|usage limit/i,code:"CODEX_RATE_LIMITED",retryable:!0,fault:"service_limite\
d"},{pattern:/quota exceeded|to use codex with your chatgpt plan/i,code:"CODEX_QUOTA_EXCEEDED",retryable:!1,fault:"quota_spent"},{pattern:/status:? 40[13]|unauthorized|not logged in|(log|sign) ?in again|missing environment variable/i,
code:"CODEX_AUTH",retryable:!1,fault:"login_needed"},{pattern:/ran out of room|context window/i,code:"CODEX_CONTEXT_FULL",retryable:!1},{pattern:/status:? 5\d\d|high demand|overloaded|at capacity|stream (disconnected|closed)|connection (failed|reset|refused|closed)|error sending request|timed? ?out/i,
code:"CODEX_UNAVAILABLE",retryable:!0,fault:"service_unavailable"}];function judgeFailure2(reason,now){let row=rows2.find(({pattern})=>pattern.test(reason));if(row===
void 0)return{code:"CODEX_FAILED",retryable:!1};let{code,retryable}=row,fault=row.fault===void 0?{}:{fault:row.fault};if(!retryable)return{code,retryable,...fault};
let retry_after_ms=waitIn(reason)??waitUntil(reason,now),isLimited=code==="CODEX_RATE_LIMITED";return{code,retryable,retry_after_ms,...fault,...isLimited?{isLimited}:
{}}}function readableReason(reason){let json2=parseJson(reason),body=safeParse(RefusedRequest,json2.ok?json2.value:void 0);return body.success?body.data.error.message:
reason}var RefusedRequest=object({error:object({message:string2()})}),unitMs={ms:1,s:1e3,m:6e4,h:36e5,d:864e5};function waitIn(reason){let span=/again in ((?:[\d.]+ ?[a-z]+[, ]*)+)/i.
exec(reason)?.[1];if(span===void 0)return;let total=0;for(let[,amount,unit]of span.matchAll(/(\d+(?:\.\d+)?) ?(ms|[dhms])[a-z]*/gi))total+=Number(amount)*(unitMs[unit?.
toLowerCase()??""]??0);return total>0?Math.ceil(total):void 0}function waitUntil(reason,now){let match=/again at (?:([A-Z][a-z]{2}) (\d{1,2})(?:st|nd|rd|th), (\d{4}) )?(\d{1,2}:\d\d [AP]M)/.
exec(reason);if(match===null)return;let[,month,day,year,time2=""]=match,date2=month===void 0?now.toDateString():`${month} ${day} ${year}`,at=Date.parse(`${date2}\
 ${time2}`);return Number.isNaN(at)?void 0:Math.max(0,at-now.getTime())}import{existsSync as existsSync6}from"node:fs";import{dirname as dirname3,join as join5}from"node:path";function withoutProject({cwd}){return["-c",`projects={${foldersAbove(
cwd).map(folder=>`${quoted(folder)}={trust_level="untrusted"}`).join(",")}}`]}function insideSandbox({write:write3}){let approvals=["-c",'approval_policy="never\
"',"-c",'approvals_reviewer="user"'];return write3?approvals:[...approvals,"--ignore-rules"]}function instructionsOf({cwd,resume}){if(resume!==void 0)return;let folder=foldersAbove(
cwd).find(each=>existsSync6(join5(each,".git")))??cwd,files=foldersAbove(cwd).filter(each=>each.length>=folder.length).map(each=>join5(each,"AGENTS.md")).filter(
file=>existsSync6(file));if(files.length!==0)return`This project has instructions for agents in ${files.toReversed().map(quoted).join(" and ")}. They are not lo\
aded: read them first, and follow them as far as they help with the task.`}function foldersAbove(path6){let above=dirname3(path6);return above===path6?[path6]:[
path6,...foldersAbove(above)]}function quoted(text3){return JSON.stringify(text3).replaceAll("\x7F","\\u007f")}var PlanStep=strictObject({id:string2().check(_minLength(1),_maxLength(64)),title:string2().check(_minLength(1),_maxLength(200)),status:_enum(["pending","in_pro\
gress","done","skipped"]),note:optional(string2().check(_maxLength(500)))}),MARKS={pending:" ",in_progress:">",done:"x",skipped:"-"},STATUSES=new Map(PlanStep.def.
shape.status.options.map(status2=>[MARKS[status2],status2])),LINE_ENDS=/[\r\n\u2028\u2029]+/g;function formatPlan(steps){return steps.map(({status:status2,title})=>`\
[${MARKS[status2]}] ${title.replace(LINE_ENDS," ")}`).join(`
`)}function createTranscript2(report){let tools=createToolLog(report),seen={thread_id:void 0,hasStarted:!1,hasCompleted:!1,thread_usage:void 0,answer:void 0,failure:void 0,
warning:void 0,touched_files:new Set,hasActed:!1},warn2=message2=>{seen.warning=message2,report({kind:"warning",...lineOf(message2)})},called=(isEnd,id,{tool,text:text3,
ok,output})=>{seen.hasActed=!0,isEnd?tools.ended(id,{ok,output,call:{tool,text:text3}}):tools.started(id,{tool,text:text3})},onItem=(isEnd,id,item)=>{switch(item.
type){case"agent_message":return isEnd?(seen.answer=item.text,report({kind:"message",...lineOf(item.text)})):void 0;case"reasoning":return isEnd?report({kind:"r\
easoning",...lineOf(item.text)}):void 0;case"error":return warn2(item.message);case"todo_list":return report({kind:"plan",...planOf(item.items)});case"file_chan\
ge":seen.hasActed=!0;for(let{path:path6}of item.changes)seen.touched_files.add(path6);return isEnd?report({kind:"file_change",...changesOf(item)}):void 0;case"c\
ommand_execution":case"mcp_tool_call":case"web_search":return called(isEnd,id,callOf(item))}};return{seen,onEvent:event=>{switch(event.type){case"thread.started":
return seen.thread_id=event.thread_id,report({kind:"status",text:`Thread ${firstLine(event.thread_id)}`});case"turn.started":seen.hasStarted=!0;return;case"turn\
.completed":return seen.hasCompleted=!0,seen.thread_usage=event.usage,event.usage&&report({kind:"usage",text:usageText2(event.usage)});case"turn.failed":seen.failure=
event.error.message||"Codex gave no reason";return;case"error":return warn2(event.message);case"item.unknown":return seen.hasActed=!0,report({kind:"status",text:firstLine(
event.kind)});case"item.started":case"item.updated":case"item.completed":return onItem(event.type==="item.completed",event.id,event.item)}},warn:warn2}}function callOf(item){
switch(item.type){case"command_execution":return{tool:"shell",text:item.command,ok:item.exit_code===0&&item.status!=="failed"&&item.status!=="declined",output:item.
aggregated_output};case"mcp_tool_call":return{tool:`${item.server}.${item.tool}`,text:toText2(item.arguments),ok:item.status!=="failed"&&(item.error??void 0)===
void 0,output:item.error?.message??toText2(item.result)};case"web_search":return{tool:"web_search",text:item.query,ok:!0,output:""}}}function toText2(value){return value==
null?"":JSON.stringify(value)}function planOf(items){let text3=`${items.filter(step=>step.completed).length} of ${items.length} steps done`,detail=excerpt(formatPlan(
items.map(({text:title,completed})=>({title,status:completed?"done":"pending"}))));return detail===void 0?{text:text3}:{text:text3,detail}}function changesOf(item){
let all=item.changes.map(({kind,path:path6})=>`${kind} ${path6}`);return{...lineOf(all.join(", ")),ok:item.status!=="failed"}}function usageText2(usage){return`\
Thread so far: ${usage.input_tokens??0} tokens in, ${usage.output_tokens??0} out`}var USAGE_KEYS=["input_tokens","cached_input_tokens","output_tokens","reasoning_output_tokens"];function createCodexExecutor(settings,options={}){let client={name:"\
Codex",codes:"CODEX",npmPackage:"@openai/codex",threads:"Codex",settings,...options,prepare:turn=>prepare2(turn,settings,options.isTrusted===!0)};return turn=>runClient(
client,turn)}async function prepare2(turn,settings,isTrusted2){let answerFile=join6(turn.scratch,`last-message-${turn.attempt}.txt`),schemaFile=join6(turn.scratch,
`schema-${turn.attempt}.json`);turn.result_schema&&await writeFile(schemaFile,JSON.stringify(turn.result_schema));let{seen,onEvent,warn:warn2}=createTranscript2(
turn.report);return{args:codexArguments(turn,settings,{answerFile,schemaFile,isTrusted:isTrusted2}),env:turn.env,seen,warn:warn2,readLine:line=>{let event=parseEvent2(
line);event!==void 0&&onEvent(event)},answer:async()=>({output:await readAnswer(answerFile)||seen.answer||"",thread_id:seen.thread_id}),judge:end2=>judge3(end2,
seen),isComplete:()=>!seen.hasStarted,usage:durationMs=>usageOf2(seen,turn,durationMs)}}function codexArguments(turn,settings,how){let model=turn.model??settings.
model,effort=turn.effort??settings.effort,instructions=[how.isTrusted?void 0:instructionsOf(turn),reviewInstruction(settings,turn)].filter(part=>part!==void 0);
return["exec","-s",turn.write?"workspace-write":"read-only",...insideSandbox(turn),...how.isTrusted?[]:withoutProject(turn),...turn.resume===void 0?[]:[turn.resume.
isFork===!0?"fork":"resume"],"--json","--skip-git-repo-check","-o",how.answerFile,...model===void 0?[]:["-m",model],...effort===void 0?[]:["-c",`model_reasoning\
_effort=${JSON.stringify(effort)}`],...instructions.length===0?[]:["-c",`developer_instructions=${JSON.stringify(instructions.join(`

`))}`],...turn.result_schema===void 0?[]:["--output-schema",how.schemaFile],...turn.resume===void 0?[]:[turn.resume.thread_id],"-"]}function judge3(end2,seen){let{
failure:failure2,hasCompleted,warning}=seen;if(end2.exitCode===0&&hasCompleted&&failure2===void 0)return;let reason=failure2??(lastLines(end2.stderrTail,1e3)||warning)??
"it gave no reason";return{...judgeFailure2(reason,new Date),message:unfinished("Codex",end2,readableReason(reason)),isExplained:failure2!==void 0}}function usageOf2(seen,{
resume},durationMs){let usage={duration_ms:durationMs},total=seen.thread_usage;if(total===void 0)return{usage};let hasHistory=resume?.isFork===!0||resume?.thread_id===
seen.thread_id,before=resume!==void 0&&hasHistory?resume.thread_usage:{};if(before===void 0)return{usage,thread_usage:total};for(let key of USAGE_KEYS){let now=total[key];
now!==void 0&&(usage[key]=Math.max(0,now-(before[key]??0)))}return{usage,thread_usage:total}}var{O_RDONLY,O_NOFOLLOW,O_NONBLOCK}=constants5;async function readAnswer(path6){
try{let file=await open2(path6,O_RDONLY|O_NOFOLLOW|O_NONBLOCK);try{return(await file.stat()).isFile()?await file.readFile("utf8"):""}finally{await file.close()}}catch(error){
if(systemCode(error)==="ENOENT"||systemCode(error)==="ELOOP")return"";throw error}}var OUTPUT_BYTES2=8*1024*1024,ACTIVITY_LINES=1e3,TEMPORARY_FAILURE=75;function createCommandExecutor(settings,options={}){return async turn=>{let schema=turn.result_schema,
refusal4=schema&&await refuseSchema(schema);if(refusal4!==void 0)return failed2(refusal4.code,refusal4.message);let[command="",...args]=settings.command,startedAtMs=monotonicMs(),
end2=await runProgram({...programOf(turn,{timeoutMs:settings.timeoutMs,graceMs:options.graceMs}),command,args,onLine:lineReporter(turn),maxOutputBytes:OUTPUT_BYTES2});
if(end2.end==="not_started")return notStarted2(end2,settings);let usage={duration_ms:monotonicMs()-startedAtMs},failure2=failureOf2(end2,settings);if(failure2!==
void 0)return{...failure2,usage};let checked=schema&&await checkAnswer(schema,end2.output);return checked?.ok===!1?{...failed2(checked.error.code,checked.error.
message),usage}:{ok:!0,output:end2.isOutputCut?`${end2.output}
[cut after ${OUTPUT_BYTES2} bytes]`:end2.output,usage,...checked===void 0?{}:{structured:checked.value}}}}function lineReporter({report}){let lines=0,isKey=createKeyWatch();
return({text:text3})=>{lines+=1;let line=isKey(text3)?HIDDEN2:firstLine(text3);lines<=ACTIVITY_LINES?report({kind:"output",text:line}):lines===ACTIVITY_LINES+1&&
report({kind:"warning",text:`Only the first ${ACTIVITY_LINES} lines are shown here`})}}function notStarted2(end2,{command}){let name=`"${command[0]}"`;return{...end2.
isNotFound?failed2("COMMAND_NOT_FOUND",`Cannot run ${name}: no such program. Install it, or correct "command" of this agent.`):failed2("COMMAND_FAILED",`Cannot \
run ${name}: ${end2.message}`),untouched:!0,fault:end2.fault}}function failureOf2(end2,{command,timeoutMs}){let name=`"${command[0]}"`;switch(end2.end){case"abo\
rted":return{...failed2("STOPPED","The turn was stopped."),stopped:!0};case"timed_out":return failed2("TURN_TIMED_OUT",`${name} did not finish in ${timeoutMs} m\
s ("timeoutMs") and was stopped.`);case"exited":{if(end2.exitCode===0)return;let how=end2.signal??`exit code ${end2.exitCode??"unknown"}`,message2=`${name} fail\
ed (${how}): ${lastLines(end2.stderrTail,1e3)||"no reason on standard error"}`;return end2.exitCode!==TEMPORARY_FAILURE?failed2("COMMAND_FAILED",message2):{...failed2(
"COMMAND_FAILED",message2),retryable:!0,fault:"service_unavailable"}}}}function failed2(code,message2){return{ok:!1,error:{code,message:message2},retryable:!1}}function createExecutors(configuration2,options={}){let agents=Object.entries({...BUILT_IN_AGENTS,...configuration2.agents});return new Map(agents.map(([agent,settings])=>{
let runTurn2=executor(agent,settings,options);return[agent,{settings,runTurn:settings.reviewMarker?withReviewMarker(runTurn2):runTurn2}]}))}function executor(agent,settings,options){
switch(settings.executor){case"codex":return createCodexExecutor(settings,options);case"claude":return createClaudeExecutor(settings,options);case"command":return createCommandExecutor(
settings,options);case"chatgpt":{let{tokenEnv}=settings,{tokenOf:tokenOf3=noToken}=options;return createChatgptExecutor(settings,{agent,token:()=>tokenOf3({agent,
tokenEnv})})}}}function noToken({agent}){throw new RelayError("CREDENTIAL_MISSING",`Cannot find a token for agent "${agent}": this process has none.`)}import*as fs4 from"node:fs";import{homedir as homedir2}from"node:os";import{dirname as dirname4,isAbsolute as isAbsolute2,join as join7,resolve}from"node:path";function readPlace(env,cwd){let named2=nonEmpty(env.RELAY_DATA_DIR);return{dataDir:resolve(cwd,named2??join7(stateHome(env),"durable-relay")),workspace:workspaceOf(
nonEmpty(env.RELAY_WORKSPACE),env,cwd),configPath:resolve(cwd,nonEmpty(env.RELAY_CONFIG)??join7(configHome(env),"durable-relay","config.json"))}}function workspaceOf(named2,env,cwd){
let candidate=named2??nonEmpty(env.CLAUDE_PROJECT_DIR)??gitTopLevel(cwd)??cwd,directory=resolve(cwd,candidate);try{if(fs4.statSync(directory).isDirectory())return fs4.realpathSync(
directory)}catch(error){if(systemCode(error)===void 0)throw error}throw invalid("RELAY_WORKSPACE",`workspace "${directory}" is not a directory that can be read`)}
function gitTopLevel(from){for(let directory=resolve(from);;directory=dirname4(directory)){if(fs4.existsSync(join7(directory,".git")))return directory;if(directory===
dirname4(directory))return}}function stateHome(env){return absolute(env.XDG_STATE_HOME)??join7(nonEmpty(env.HOME)??homedir2(),".local","state")}function configHome(env){
return absolute(env.XDG_CONFIG_HOME)??join7(nonEmpty(env.HOME)??homedir2(),".config")}function absolute(value){return value!==void 0&&isAbsolute2(value)?value:void 0}
function nonEmpty(value){return value===""?void 0:value}function invalid(name,why2){return new RelayError("CONFIG_INVALID",`Cannot start: ${why2}.`,{details:{name}})}import*as fs5 from"node:fs";import{isAbsolute as isAbsolute3,join as join8,parse as parse4,resolve as resolve2}from"node:path";var MOST_LINKS=40,MOST_BYTES=1024*1024,{O_RDONLY:O_RDONLY2,O_NOFOLLOW:O_NOFOLLOW2,O_NONBLOCK:O_NONBLOCK2}=fs5.constants,STICKY=512,GROUP_WRITES=16,ALL_WRITE=2;function walk(path6){
let me=process.getuid?.();if(me===void 0)return{real:fs5.realpathSync(path6),danger:void 0};let{root}=parse4(resolve2(path6)),start2={path:root,stat:fs5.lstatSync(
root)},names=namesOf(resolve2(path6)),steps=[start2],links=0,danger;for(;names.length>0;){let[name="",...rest]=names,parent=steps.at(-1)??start2;if(name===".."){
steps.length>1&&(steps=steps.slice(0,-1)),names=rest;continue}danger??=dangerIn(parent,me);let at=join8(parent.path,name),stat=fs5.lstatSync(at);if(names=rest,!stat.
isSymbolicLink()){steps.push({path:at,stat});continue}if(isTrusted(stat.uid,me)||(danger??=`"${at}" is a link that user ${stat.uid} controls`),links+=1,links>MOST_LINKS)
return{real:fs5.realpathSync(path6),danger:`"${path6}" has too many links`};let target=fs5.readlinkSync(at);isAbsolute3(target)&&(steps=[start2]),names=[...namesOf(
target),...rest]}return{real:(steps.at(-1)??start2).path,danger}}function namesOf(path6){return path6.split("/").filter(name=>name!==""&&name!==".")}function dangerIn({
path:path6,stat},me){let{uid,gid,mode}=stat;if(!isTrusted(uid,me))return`"${path6}" belongs to user ${uid}, who may replace what is in it`;if((mode&STICKY)===0){
if((mode&ALL_WRITE)!==0)return`every user may replace entries of "${path6}"`;if(!((mode&GROUP_WRITES)===0||isOwnGroup(gid,me)))return`group ${gid} may replace e\
ntries of "${path6}"; run: chmod g-w "${path6}"`}}function isTrusted(uid,me){return uid===me||uid===0||isUnmapped(uid)}function isUnmapped(uid){if(process.platform!==
"linux")return!1;let[overflow]=wordsIn("/proc/sys/fs/overflowuid")[0]??[];return String(uid)!==overflow?!1:!wordsIn("/proc/self/uid_map").map(words=>words.map(Number)).
some(([first=0,,count4=0])=>uid>=first&&uid<first+count4)}function isOwnGroup(gid,me){if(gid!==0&&gid!==process.getgid?.())return!1;let group=fieldsIn("/etc/gro\
up").find(([,,number5])=>number5===String(gid));if(group===void 0)return gid===me;let users=fieldsIn("/etc/passwd"),own3=users.find(([,,number5])=>number5===String(
me));if(own3===void 0&&gid!==0)return!1;let members2=(group[3]??"").split(",").filter(name=>name!=="");return users.filter(([,,uid,primary,,,shell])=>primary===
String(gid)&&uid!==String(me)&&uid!=="0"&&!NO_LOGIN.test(shell??"")).length===0&&members2.every(name=>name===own3?.[0]||name==="root")}var NO_LOGIN=/\/(?:nologin|false|sync|halt|shutdown)$/;
function fieldsIn(file){return linesIn(file).map(line=>line.split(":"))}function wordsIn(file){return linesIn(file).map(line=>line.trim().split(/\s+/))}function linesIn(file){
try{return fs5.readFileSync(file,"utf8").split(`
`)}catch(error){if(systemCode(error)===void 0)throw error;return[]}}function readGuarded(path6,{forbidden,mayBeRoots}){let fd;try{let{real,danger}=walk(path6);fd=
fs5.openSync(real,O_RDONLY2|O_NOFOLLOW2|O_NONBLOCK2);let stat=fs5.fstatSync(fd),me=process.getuid?.(),isForeign2=me!==void 0&&stat.uid!==me&&!(mayBeRoots&&stat.
uid===0);return isForeign2||(stat.mode&forbidden)!==0?{state:"unsafe",why:danger,isForeign:isForeign2}:danger!==void 0?{state:"unsafe",why:danger,isForeign:isForeign2}:
stat.isFile()?readText2(fd):{state:"unreadable",why:stat.isDirectory()?"EISDIR":"it is not a plain file"}}catch(error){let code=systemCode(error);if(code===void 0)
throw error;return code!=="ENOENT"?{state:"unreadable",why:code}:fs5.statSync(path6,{throwIfNoEntry:!1})!==void 0?{state:"unreadable",why:"it is not a plain fil\
e"}:{state:"absent"}}finally{fd!==void 0&&fs5.closeSync(fd)}}function readText2(fd){let bytes=Buffer.allocUnsafe(MOST_BYTES+1),length=0;for(;length<bytes.length;){
let taken=fs5.readSync(fd,bytes,length,bytes.length-length,null);if(taken===0)return{state:"read",text:bytes.toString("utf8",0,length)};length+=taken}return{state:"\
unreadable",why:"it is larger than 1 MiB"}}function readConfigurationText(file){let found=readGuarded(file,{forbidden:18,mayBeRoots:!0});switch(found.state){case"absent":return;case"read":return found.text;case"\
unreadable":throw invalid(file,`configuration "${file}" cannot be read (${found.why})`);case"unsafe":throw unsafe(file,found)}}function readConfigurationDocument(file){
let text3=readConfigurationText(file);if(text3!==void 0)try{return JSON.parse(text3)}catch(cause){let why2=cause instanceof Error?cause.message:"unreadable";throw invalid(
file,`"${file}" is not JSON: ${why2}`)}}function unsafe(file,{why:why2,isForeign:isForeign2}){let help=`Run: chmod go-w "${file}"${isForeign2?" and make it your\
 own":""}`,message2=`Cannot use configuration "${file}", which decides which programs run: ${why2??"other users may write it"}. ${why2===void 0?help:"Keep it in\
 a directory that only you can change"}.`;return new RelayError("CONFIG_UNSAFE",message2,{details:{path:file}})}import{homedir as homedir3,userInfo}from"node:os";import{join as join9}from"node:path";function readStorePassword(path6){let text3=readSecret(path6);if(text3===void 0)throw missing(path6,"there is no such file");let[password=""]=text3.split(/\r?\n/,
1);if(password==="")throw missing(path6,"its first line is empty");return password}function readPassFile(path6,server){let lines=(readSecret(path6)??"").split(/\r?\n/),
{port,database,user}=server,hosts=server.host.startsWith("/")?[server.host,"localhost"]:[server.host],fits2=(pattern,...values)=>pattern==="*"||pattern!==void 0&&
values.includes(pattern);return lines.filter(line=>!line.startsWith("#")).map(fieldsOf).find(([ofHost,ofPort,ofDatabase,ofUser,password])=>fits2(ofHost,...hosts)&&
fits2(ofPort,port)&&fits2(ofDatabase,database)&&fits2(ofUser,user)&&password!==void 0)?.[4]}function fieldsOf(line){return(line.match(/(?:\\.|[^:\\])+/g)??[]).map(
field=>field.replace(/\\(.)/g,"$1"))}function readSecret(path6){let found=readGuarded(path6,{forbidden:63,mayBeRoots:!1});switch(found.state){case"read":return found.
text;case"absent":return;case"unreadable":throw missing(path6,`it cannot be read (${found.why})`);case"unsafe":throw unsafe2(path6,found)}}function missing(path6,why2){
let message2=`Cannot read the password of the store from "${path6}": ${why2}.`;return new RelayError("CREDENTIAL_MISSING",message2,{details:{path:path6}})}function unsafe2(path6,{
why:why2,isForeign:isForeign2}){let help=why2===void 0?`other users may read it. Run: chmod 600 "${path6}"${isForeign2?" and make it your own":""}, and change t\
he password.`:`${why2}. Keep it in a directory that only you can change, and change the password.`,message2=`Cannot use the password of the store in "${path6}":\
 ${help}`;return new RelayError("CONFIG_UNSAFE",message2,{details:{path:path6}})}function sessionTag(session){return`${fnv(session,2166136261)}${fnv(session,16777619)}`.slice(0,12)}function fnv(text3,basis){let sum=basis;for(let index=0;index<
text3.length;index+=1)sum=Math.imul(sum^text3.charCodeAt(index),16777619);return(sum>>>0).toString(16).padStart(8,"0")}function parseSession(value){if(!isObject3(
value))return;let{session,agent,host_name,works,started_at}=value,process10=parseProcess(value.process);if(typeof session!="string"||typeof agent!="string"||process10===
void 0||typeof works!="boolean"||typeof started_at!="string"||host_name!==void 0&&typeof host_name!="string")return;let client=parseProcess(value.client);return{
session,agent,process:process10,client,host_name,works,started_at}}function parseProcess(value){if(!isObject3(value))return;let{pid,start:start2,boot_id,pid_ns,
host:host2}=value;if(!(!Number.isSafeInteger(pid)||typeof pid!="number"||pid<1)&&!(typeof start2!="string"||typeof boot_id!="string")&&!(pid_ns!==void 0&&typeof pid_ns!=
"string")&&!(host2!==void 0&&typeof host2!="string"))return{pid,start:start2,boot_id,...pid_ns===void 0?{}:{pid_ns},...host2===void 0?{}:{host:host2}}}function isObject3(value){
return typeof value=="object"&&value!==null}function readStoreChoice(env,place3){let text3=nonEmpty(env.RELAY_STORE),chosen=text3===void 0?configured(place3):{text:text3,from:"RELAY_STORE",mayHoldPassword:!0};
return chosen===void 0?{kind:"files",isNamed:!1}:choiceOf(chosen,env)}function choiceOf(chosen,env){if(chosen.text===FILES)return{kind:"files",isNamed:!0};let problem=storeTextProblem(chosen.text,chosen);if(problem!==void 0)throw invalid(
chosen.from,`${chosen.from} ${problem}`);let named2={env,userName:userName(env)},{place:url,server,password,passwordFile}=readStoreUrl(chosen.text,named2),own3=password??
(passwordFile===void 0?nonEmpty(env.PGPASSWORD):void 0);return{kind:"postgres",url,password(){return own3!==void 0?own3:passwordFile!==void 0?readStorePassword(
passwordFile):readPassFile(passFileOf(env),server)},ownPassword:()=>own3}}function storeText(choice){return choice.kind==="postgres"?choice.url:choice.isNamed?FILES:
void 0}function passFileOf(env){return nonEmpty(env.PGPASSFILE)??join9(nonEmpty(env.HOME)??homedir3(),".pgpass")}function configured({workspace,configPath}){let document=readConfigurationDocument(
configPath);if(document===void 0)return;let refuse=(at2,what)=>invalid(configPath,`"${configPath}" at "${at2}": must be ${what}`);if(!isObject3(document))throw refuse(
"","an object");let{store,workspaces={}}=document;if(!isObject3(workspaces))throw refuse("workspaces","an object");let own3=Object.hasOwn(workspaces,workspace)?
workspaces[workspace]:{};if(!isObject3(own3))throw refuse(`workspaces.${workspace}`,"an object");let[text3,at]=own3.store===void 0?[store,"store"]:[own3.store,`\
workspaces.${workspace}.store`];if(text3!==void 0){if(typeof text3!="string")throw refuse(at,"a string");return{text:text3,from:`"${configPath}" at "${at}"`,mayHoldPassword:!1}}}
function userName(env){try{return userInfo().username}catch(error){if(systemCode(error)===void 0)throw error;return nonEmpty(env.USER)??"postgres"}}function problemOf(error){let issue2=error.issues[0];return issue2===void 0?{path:"",problem:"unknown reason"}:{path:issue2.path.map(String).join("."),problem:phraseOf(
issue2)}}function phraseOf(issue2){switch(issue2.code){case"unrecognized_keys":return`unknown field ${issue2.keys.map(key=>JSON.stringify(key.slice(0,80))).join(
", ")}`;case"invalid_type":return`must be ${NAMES[issue2.expected]??issue2.expected}`;case"too_big":return`must be at most ${issue2.maximum}${UNITS[issue2.origin]??
""}`;case"too_small":return`must be at least ${issue2.minimum}${UNITS[issue2.origin]??""}`;case"invalid_value":return`must be ${issue2.values.map(value=>JSON.stringify(
value)).join(" or ")}`;default:return issue2.message==="Invalid input"?"has the wrong shape":issue2.message}}var NAMES={string:"a string",number:"a number",int:"\
a whole number",boolean:"true or false",array:"a list",object:"an object",record:"an object"},UNITS={string:" characters",array:" items"};var Usage=strictObject({input_tokens:optional(wholeNumber(0)),cached_input_tokens:optional(wholeNumber(0)),output_tokens:optional(wholeNumber(0)),reasoning_output_tokens:optional(
wholeNumber(0)),cost_usd:optional(number2().check(_gte(0))),duration_ms:optional(number2().check(_gte(0)))}),Worktree=strictObject({path:string2(),branch:string2(),
base:string2()}),Blob=strictObject({file:string2().check(_regex(/^[a-z2-7]{26}\.\d+\.[0-9a-f]{16}\.output$/)),bytes:wholeNumber(0),sha256:string2().check(_regex(
/^[0-9a-f]{64}$/))}),Artifact=strictObject({name:DisplayName,mime_type:string2(),blob:Blob,metadata:optional(record(string2(),json()))}),Result2=strictObject({output:string2(),
output_blob:optional(Blob),thread_id:optional(string2()),usage:optional(Usage),thread_usage:optional(Usage),touched_files:optional(array(string2())),structured:optional(
json()),worktree:optional(Worktree),title:optional(string2()),artifacts:optional(array(Artifact))}),Failure=strictObject({code:string2().check(_minLength(1),_maxLength(
64)),message:string2()});var MAX_TASK_BYTES=1024*1024,Task=strictObject({prompt:string2().check(refine(text3=>text3.trim()!=="","must not be empty")),write:optional(boolean2()),worktree:optional(
boolean2()),cwd:optional(string2().check(_minLength(1),_maxLength(4096),refine(path6=>!path6.includes("\0"),"contains a NUL character"))),model:optional(string2().
check(_regex(/^[A-Za-z0-9][A-Za-z0-9._:/@[\]-]{0,127}$/,"must be a model name: letters, digits and ._:/@[]-, starting with a letter or digit"))),effort:optional(
string2().check(_regex(/^[a-z][a-z0-9-]{0,31}$/,"must be a word such as low, medium, high or xhigh"))),conversation_key:optional(ConversationKey),result_schema:optional(
record(string2(),json())),require_review:optional(boolean2())}),Sender=strictObject({agent:AgentId,session:optional(string2().check(_minLength(1),_maxLength(200)))}),
Parent=strictObject({job_id:string2(),depth:wholeNumber(1,1e3),waits:optional(boolean2())}),Fork=strictObject({job_id:string2(),thread_id:string2(),thread_usage:optional(
Usage),home:optional(string2()),host_name:optional(string2())}),Request=strictObject({to:AgentId,task:extend2(Task,{conversation_key:optional(given(ConversationKey))}),
request_id:optional(given(RequestId)),ttl_ms:optional(wholeNumber(1,366*24*3600*1e3)),max_attempts:optional(wholeNumber(1,100)),priority:optional(wholeNumber(-100,
100)),not_before:optional(Instant),labels:optional(array(given(Label)).check(_maxLength(16)))});var number3=(minimum,maximum)=>pipe(string2().check(_regex(/^\d{1,15}$/,"must be a whole number")),pipe(transform(Number),wholeNumber(minimum,maximum))),flag=pipe(
_enum(["1","true","yes","on","0","false","no","off"],"must be 1 or 0"),transform(text3=>["1","true","yes","on"].includes(text3))),TOOLSET=/^(jobs|work|report|messages|actions|workspace|edit|git|shell|process|browser)$/,
toolsets=pipe(pipe(string2(),transform(text3=>text3.split(",").map(word=>word.trim()))),array(string2().check(_regex(TOOLSET,"names a toolset that does not exis\
t")))),place=string2().check(_minLength(1,"must not be empty")),DAY_MS=24*3600*1e3,VARIABLES=object({RELAY_DATA_DIR:optional(place),RELAY_WORKSPACE:optional(place),
RELAY_AGENT:optional(AgentId),RELAY_TOOLSETS:_default(toolsets,["jobs"]),RELAY_CONFIG:optional(place),RELAY_LEASE_MS:_default(number3(100,DAY_MS),12e4),RELAY_HEARTBEAT_MS:_default(
number3(10,DAY_MS),3e4),RELAY_ALLOW_WRITES:_default(flag,!1),RELAY_AUTOSPAWN:_default(flag,!1),RELAY_AUTOSPAWN_IDLE_MS:_default(number3(100,DAY_MS),6e5),RELAY_WAIT_TIMEOUT_MS:_default(
number3(0,DAY_MS),12e4),RELAY_MAX_TASK_BYTES:_default(number3(1024,64*1024*1024),MAX_TASK_BYTES),RELAY_RETENTION_DAYS:_default(number3(1,36500),30),RELAY_AUTO_GC:_default(
flag,!0),RELAY_JOB:optional(string2()),RELAY_TURN:optional(string2())});function readSettings(env,cwd){let given2=Object.fromEntries(Object.entries(env).filter(
([,value])=>value!=="")),parsed2=VARIABLES.safeParse(given2);if(!parsed2.success){let{path:path6,problem}=problemOf(parsed2.error),name=path6.split(".")[0]??path6;
throw invalid(name,`${name}=${JSON.stringify(env[name]??"")} ${problem}`)}let values=parsed2.data;if(values.RELAY_HEARTBEAT_MS*2>values.RELAY_LEASE_MS){let why2=`\
RELAY_HEARTBEAT_MS (${values.RELAY_HEARTBEAT_MS}) must be at most half of RELAY_LEASE_MS (${values.RELAY_LEASE_MS}), or one late heartbeat loses the lease`;throw invalid(
"RELAY_HEARTBEAT_MS",why2)}let at=readPlace(given2,cwd);return{...at,store:readStoreChoice(given2,at),agent:values.RELAY_AGENT,toolsets:values.RELAY_TOOLSETS,leaseMs:values.
RELAY_LEASE_MS,heartbeatMs:values.RELAY_HEARTBEAT_MS,allowWrites:values.RELAY_ALLOW_WRITES,autospawn:values.RELAY_AUTOSPAWN,autospawnIdleMs:values.RELAY_AUTOSPAWN_IDLE_MS,
waitTimeoutMs:values.RELAY_WAIT_TIMEOUT_MS,maxTaskBytes:values.RELAY_MAX_TASK_BYTES,retentionDays:values.RELAY_RETENTION_DAYS,autoGc:values.RELAY_AUTO_GC,parentJob:values.
RELAY_JOB,parentToken:tokenOf2(values.RELAY_JOB,values.RELAY_TURN)}}function tokenOf2(job,turn){let[,id,token3]=/^(.+)\.(\d{1,15})$/.exec(turn??"")??[];return id!==
void 0&&id===job?Number(token3):void 0}function readConfiguration(file){let document=readConfigurationDocument(file),parsed2=Configuration.safeParse(document===
void 0?{}:document);if(parsed2.success)return parsed2.data;let{path:path6,problem}=problemOf(parsed2.error);throw invalid(file,`"${file}" at "${path6}": ${problem}`)}import{dirname as dirname5,join as join10}from"node:path";var ServiceToken=string2().check(_regex(/^[\x21-\x7e]{8,2000}$/,"must be 8 to 2000 visible characters without spaces")),CredentialFile=strictObject({format:literal(
1),agent:AgentId,access_token:ServiceToken});function credentialPath(configPath,agent){return join10(dirname5(configPath),"credentials",`${agent}.json`)}function readCredential({configPath,env},{agent,tokenEnv}){
if(tokenEnv!==void 0){let token4=ServiceToken.safeParse(env[tokenEnv]);if(token4.success)return token4.data;throw missing2(agent,`the variable ${tokenEnv} of th\
is process is not set to one`)}let path6=credentialPath(configPath,agent),token3=readFile(path6,agent);if(token3===void 0)throw missing2(agent,`"${path6}" does \
not contain one`);return token3}function readFile(path6,agent){let found=readGuarded(path6,{forbidden:63,mayBeRoots:!1});if(found.state==="unsafe")throw unsafe3(path6,found);if(found.state!=="\
read")return;let parsed2=CredentialFile.safeParse(parse5(found.text));return parsed2.success&&parsed2.data.agent===agent?parsed2.data.access_token:void 0}function parse5(text3){
try{return JSON.parse(text3)}catch(error){if(!(error instanceof SyntaxError))throw error;return}}function unsafe3(path6,{why:why2,isForeign:isForeign2}){let own3=`\
Run: chmod 600 "${path6}"${isForeign2?" and make it your own":""}, and replace the token.`,message2=why2===void 0?`Cannot use the token in "${path6}": other use\
rs may read it. ${own3}`:`Cannot use the token in "${path6}": ${why2}. Keep it in a directory that only you can change, and replace the token.`;return new RelayError(
"CONFIG_UNSAFE",message2,{details:{path:path6}})}function missing2(agent,why2){let message2=`Cannot find a token for agent "${agent}": ${why2}. Run: relay agent\
 add chatgpt ${agent}`;return new RelayError("CREDENTIAL_MISSING",message2,{details:{agent}})}import*as fs6 from"node:fs";var LASTING=new Set([61267,1481003842,2435016766,801189825,4076150800,3393526350]);function folderIdentity(folder){let stat=statOf(folder);if(stat===void 0||process.
platform==="linux"&&!LASTING.has(fs6.statfsSync(folder).type>>>0))return;let birth=Number(stat.birthtimeNs/1000000n);return{ino:String(stat.ino),...birth>0&&{birthtime_ms:birth}}}
function isSameFolder(one,other){return one.ino===other.ino&&one.birthtime_ms!==void 0&&one.birthtime_ms===other.birthtime_ms}function isOtherFolder(recorded,found){
let[before,now]=[recorded.birthtime_ms,found.birthtime_ms];return before===void 0||now===void 0||before===now?!1:recorded.ino!==found.ino||now>before||process.platform!==
"darwin"}function leadToOne(path6,other){let[one,two]=[statOf(path6),statOf(other)];return one!==void 0&&two!==void 0&&one.ino===two.ino&&one.dev===two.dev}function parseIdentity(value){
if(typeof value!="object"||value===null||!("ino"in value)||typeof value.ino!="string")return;let birth="birthtime_ms"in value?value.birthtime_ms:void 0;return{ino:value.
ino,...typeof birth=="number"&&{birthtime_ms:birth}}}function statOf(folder){try{return fs6.statSync(folder,{bigint:!0})}catch(error){if(systemCode(error)===void 0)
throw error;return}}function outliveBugs(log2,also=()=>{}){let take3=kind=>error=>{log2(bugLine(error)),also(error,kind)};process.on("uncaughtException",take3("exception")),process.
on("unhandledRejection",take3("rejection"))}function personNeeded(what,jobId){let message2=`Cannot ${what} from within job "${jobId}": only a person decides that. Say in your answer what has to be decided\
.`;return new RelayError("PERSON_NEEDED",message2,{details:{job_id:jobId}})}import*as fs7 from"node:fs";import{basename}from"node:path";var SHELL=/^(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh|busybox|nu|elvish|pwsh)$/;function endWhenUnprintable(program2){process.stderr.on("error",()=>{}),process.stdout.on(
"error",error=>{systemCode(error)==="EPIPE"&&process.exit(),refuse(`the system answered ${systemCode(error)??error.message}. What was done stays done`)}),isClosed()&&
refuse("it is closed. Nothing was done");function refuse(why2){process.stderr.write(lineOf2(program2,unprintable(why2))),process.exit(1)}}function noteWhenUnprintable(program2){
let isNoted=!1;process.stderr.on("error",()=>{}),process.stdout.on("error",error=>{systemCode(error)!=="EPIPE"&&note(`the system answered ${systemCode(error)??error.
message}`)}),isClosed()&&note("it is closed");function note(why2){process.exitCode=1,isNoted||process.stderr.write(lineOf2(program2,unprintable(`${why2}. The wo\
rk continues`))),isNoted=!0}}function unprintable(why2){let message2=`Cannot write to standard output: ${why2}; send the output to another place.`;return new RelayError("OUTPUT_UNWRITABLE",
message2)}function lineOf2(program2,{code,message:message2}){return`${program2}: ${code} ${message2}
`}function isClosed(){if(process.platform!=="linux")return!1;try{let{rdev}=fs7.fstatSync(1);if(rdev===0||rdev!==fs7.statSync("/dev/null").rdev)return!1;let parent=`\
/proc/${process.ppid}`;return SHELL.test(basename(fs7.readlinkSync(`${parent}/exe`)))&&isReadable("/proc/self/fd/1")&&!isSameNull(`${parent}/fd/1`)}catch(error){
if(systemCode(error)===void 0)throw error;return systemCode(error)==="EBADF"}}function isSameNull(path6){return fs7.readlinkSync(path6)==="/dev/null"&&isReadable(
path6)}function isReadable(path6){return(fs7.lstatSync(path6).mode&256)!==0}import{randomBytes as randomBytes2}from"node:crypto";import*as fs11 from"node:fs";import{join as join11}from"node:path";import*as fs9 from"node:fs";import*as fs8 from"node:fs";import{dirname as dirname6,resolve as resolve3}from"node:path";import{promisify as promisify3}from"node:util";var flush=promisify3(fs8.fsync),flushData=promisify3(fs8.fdatasync),FULL=new Set(["ENOSPC","EDQUOT"]);function isFull(error){return error instanceof RelayError?
error.code==="STORE_FULL":FULL.has(systemCode(error)??"")}function storeFault(action,path6,cause){let code=systemCode(cause);if(code===void 0||cause instanceof RelayError)
return cause;let details={path:path6,system_code:code};if(FULL.has(code)){let message3=`Cannot ${action}: the disk that holds "${path6}" is full (${code}). Noth\
ing was acknowledged; free space and try again.`;return new RelayError("STORE_FULL",message3,{details,cause})}let message2=`Cannot ${action}: the system answere\
d ${code} for "${path6}". Nothing was acknowledged; run \`relay doctor\`, then try again.`;return new RelayError("STORE_WRITE_FAILED",message2,{details,cause})}
function writeOnce(fd,bytes){return fs8.writeSync(fd,bytes,0,bytes.length,null)}function writeWhole(fd,bytes){let done=0;for(;done<bytes.length;)done+=fs8.writeSync(
fd,bytes,done,bytes.length-done,null)}function flushFile(fd){return flushData(fd)}function openDirectory(path6){return fs8.openSync(path6,fs8.constants.O_RDONLY|
fs8.constants.O_DIRECTORY)}function flushNames(fd){return flush(fd)}async function flushDirectory(path6){let fd=openDirectory(path6);try{await flushNames(fd)}finally{
fs8.closeSync(fd)}}var{O_RDONLY:O_RDONLY3,O_WRONLY,O_CREAT,O_NOFOLLOW:O_NOFOLLOW3,O_NONBLOCK:O_NONBLOCK3}=fs8.constants,FOREIGN=new Set(["ELOOP","EISDIR","ENXIO",
"ENOTDIR"]);function isForeign(error){return FOREIGN.has(systemCode(error)??"")}function openPlain(path6){let fd;try{fd=fs8.openSync(path6,O_RDONLY3|O_NOFOLLOW3|
O_NONBLOCK3)}catch(error){if(systemCode(error)==="ENOENT")return"absent";if(isForeign(error))return"foreign";throw error}return fs8.fstatSync(fd).isFile()?fd:(fs8.closeSync(
fd),"foreign")}function namesIn2(directory){try{return fs8.readdirSync(directory)}catch(error){if(systemCode(error)==="ENOENT")return[];throw error}}function directoriesIn(directory){
try{return fs8.readdirSync(directory,{withFileTypes:!0}).filter(entry=>entry.isDirectory()).map(entry=>entry.name)}catch(error){if(systemCode(error)==="ENOENT")
return[];throw error}}function isAbsent(path6){try{return fs8.lstatSync(path6,{throwIfNoEntry:!1})===void 0}catch{return!1}}function ifPresent(operation){try{return operation(),
!0}catch(error){if(systemCode(error)==="ENOENT")return!1;throw error}}var MAKE_TRIES=10;function makeDirectory(path6,mode=448){let directory=resolve3(path6);for(let tries=1;;tries+=
1)try{return makeOne(directory,mode)}catch(error){let above=dirname6(directory);if(systemCode(error)!=="ENOENT"||above===directory||tries>MAKE_TRIES)throw error;
makeDirectory(above,mode)}}function makeOne(path6,mode=448){try{fs8.mkdirSync(path6,{mode})}catch(error){if(!(fs8.statSync(path6,{throwIfNoEntry:!1})?.isDirectory()===
!0))throw error}}function touchFile(path6){fs8.closeSync(fs8.openSync(path6,O_WRONLY|O_CREAT|O_NOFOLLOW3|O_NONBLOCK3,384))}function touchInside(directory,name){
let path6=`${directory}/${name}`;for(let tries=0;tries<10;tries+=1){if(ifPresent(()=>touchFile(path6)))return;fs8.mkdirSync(directory,{recursive:!0,mode:448})}touchFile(
path6)}function removeEmpty(directory){try{return fs8.rmdirSync(directory),!0}catch(error){let code=systemCode(error);if(code==="ENOENT")return!0;if(code!=="ENO\
TEMPTY")throw error;return!1}}function afterwards(work){try{work()}catch(error){if(systemCode(error)===void 0)throw error}}function parseKnown(parse7,value){let parsed2=parse7(value),known=value;for(let pass=0;pass<8&&!parsed2.success;pass+=1){let unknown2=unknownFields(parsed2.error.
issues);if(unknown2===void 0)return parsed2;known=without(known,unknown2),parsed2=parse7(known)}return parsed2}function unknownFields(issues){let found=[];for(let issue2 of issues){
if(issue2.code==="unrecognized_keys"){found.push(...issue2.keys.map(key=>({path:issue2.path,key})));continue}if(issue2.code!=="invalid_union")return;let fields=issue2.
errors.map(unknownFields).find(member=>member!==void 0);if(fields===void 0)return;found.push(...fields.map(({path:path6,key})=>({path:[...issue2.path,...path6],
key})))}return found}function without(value,fields){let copy=structuredClone(value);for(let{path:path6,key}of fields){let at=copy;for(let step of path6)at=memberOf(
at,step);typeof at=="object"&&at!==null&&Reflect.deleteProperty(at,key)}return copy}function memberOf(value,key){return typeof value=="object"&&value!==null?Reflect.
get(value,key):void 0}var MOST_BYTES2=1024*1024;function readDocument(path6){let fd=openPlain(path6);if(fd!=="absent"){if(fd==="foreign")throw new SyntaxError(`"${path6}" is not a pl\
ain file.`);try{if(fs9.fstatSync(fd).size>MOST_BYTES2)throw new SyntaxError(`"${path6}" is too large.`);return JSON.parse(fs9.readFileSync(fd,"utf8"))}finally{fs9.closeSync(
fd)}}}function readIntact(path6){try{return readDocument(path6)}catch(error){if(error instanceof SyntaxError)return;throw error}}function readDocumentAs(path6,schema){
let parsed2=schema.safeParse(readIntact(path6));return parsed2.success?parsed2.data:void 0}function readKnownAs(path6,schema){let parsed2=parseKnown(value=>schema.
safeParse(value),readIntact(path6));return parsed2.success?parsed2.data:void 0}import*as fs10 from"node:fs";import{dirname as dirname7}from"node:path";async function replaceFile(path6,bytes,{owner,isStill}={}){let aside=asideOf(path6),fd=fs10.openSync(aside,"wx",384);try{try{writeWhole(fd,bytes),owner!==void 0&&
giveTo(fd,owner),await flushFile(fd)}finally{fs10.closeSync(fd)}if(isStill?.()===!1)return!1;fs10.renameSync(aside,path6)}finally{fs10.rmSync(aside,{force:!0})}
return await flushDirectory(dirname7(path6)),!0}function giveTo(fd,{mode,uid,gid}){let{uid:ownUid,gid:ownGid}=fs10.fstatSync(fd);(uid!==ownUid||gid!==ownGid)&&fs10.fchownSync(
fd,uid,gid),fs10.fchmodSync(fd,mode&4095)}function asideOf(path6){return`${path6}.${process.pid}.${Math.random().toString(36).slice(2)}.new`}async function replaceDocument(path6,document){
try{await replaceFile(path6,bytesOf(document))}catch(error){throw storeFault(`replace "${path6}"`,path6,error)}}function amendDocument(path6,fields){return replaceDocument(
path6,amended(path6,fields))}function amended(path6,fields){let stored=readIntact(path6);return typeof stored=="object"&&stored!==null?{...stored,...fields}:fields}
function bytesOf(document){return Buffer.from(`${JSON.stringify(document,null,1)}
`)}function replaceHint(path6,document){let aside=asideOf(path6);try{fs10.writeFileSync(aside,JSON.stringify(document),{mode:384,flag:"wx"}),fs10.renameSync(aside,
path6)}catch(error){throw fs10.rmSync(aside,{force:!0}),error}}function homeIn(dataDir){let path6=join11(dataDir,"home.json"),own3={id:randomBytes2(8).toString("hex"),machine:hostId()??null};try{return fs11.writeFileSync(path6,
bytesOf(own3),{flag:"wx",mode:384}),own3.id}catch(error){if(systemCode(error)!=="EEXIST")throw error}let known=readHome(path6);return known?.machine===own3.machine?
known.id:(replaceHint(path6,own3),own3.id)}function readHome(path6){let document=readIntact(path6);if(typeof document!="object"||document===null)return;let{id,machine:machine2}=document;
if(!(typeof id!="string"||typeof machine2!="string"&&machine2!==null))return{id,machine:machine2}}var SET=["RELAY_JOB","RELAY_TURN","RELAY_AGENT","RELAY_WORKSPACE","RELAY_DATA_DIR","RELAY_STORE","PGPASSFILE"];function turnsHere(of){if(process.platform!=="linux")return[];let turns=new Map;for(let{pid,start:start2,isDead}of processTable.all()){let set=isDead?{}:variablesOf2(
pid),turn=set.RELAY_TURN;turn===void 0||set.RELAY_DATA_DIR!==of.dataDir||set.RELAY_WORKSPACE===of.workspace&&turns.set(turn,[...turns.get(turn)??[],identityOf(pid,
start2)])}return[...turns].map(([turn,processes])=>({turn,processes}))}function variablesOf2(pid){let entries=Buffer.from(processTable.environment(pid)??"","lat\
in1").toString("utf8");return Object.fromEntries(entries.split("\0").flatMap(entry=>{let name=SET.find(each=>entry.startsWith(`${each}=`));return name===void 0?
[]:[[name,entry.slice(name.length+1)]]}))}var JOB_STATES=["queued","running","needs_review","needs_recovery","completed","failed","cancelled","expired"],FINAL=new Set(["completed","failed","cancelled","\
expired"]),ATTENTION=new Set(["needs_recovery","needs_review"]);function isFinal(job){return FINAL.has(job.state)}function openQuestion(job){if(!(job.state!=="r\
unning"&&job.state!=="queued"))return job.question?.answer===void 0?job.question:void 0}var CLOCK_SLACK_MS=1e3;function delayedUntil(job,now){if(job.state!=="qu\
eued"||job.not_before===void 0)return;let leftMs2=Date.parse(job.not_before)-now,longestMs=(job.delay_ms??Number.POSITIVE_INFINITY)+CLOCK_SLACK_MS;return leftMs2>
0&&leftMs2<=longestMs?job.not_before:void 0}function needsPerson(job){return ATTENTION.has(job.state)}function refuseOtherChoice(job,{question_id,answer}){let question=openQuestion(job);if(question?.question_id!==question_id)return;let choices=question.choices??
[];if(choices.length===0||choices.includes(answer))return;let names=choices.map(choice=>JSON.stringify(choice)).join(", "),message2=`Cannot answer job "${job.job_id}\
": the answer is not one of the choices. Send one of them word for word: ${names}.`;throw new RelayError("ANSWER_REFUSED",message2)}function jobNotFound(jobId,advice2="List the jobs to see their ids."){let named2=jobId.slice(0,80),message2=`Cannot find job "${named2}" in this workspace: no s\
uch job. ${advice2}`;return new RelayError("JOB_NOT_FOUND",message2,{details:{job_id:named2}})}function cursorInvalid(){let message2='Cannot list jobs: "cursor"\
 is not a cursor of a listing. Use next_cursor of the previous page unchanged, or omit it.';return new RelayError("CURSOR_INVALID",message2)}function jobContested(jobId,tries){
let message2=`Cannot change job "${jobId}": other processes changed it first, ${tries} times in a row. Try again.`;return new RelayError("JOB_CONTESTED",message2)}var CODES={to:"AGENT_INVALID",task:"TASK_INVALID",request_id:"REQUEST_ID_INVALID"};function parseRequest(input,limits={}){let value=isRecord(input)?{...input,task:taskOf(
input.task)}:input;refuseSchema2(value),refuseShape(value);let parsed2=Request.safeParse(value);if(!parsed2.success){let isUnknown=parsed2.error.issues[0]?.code===
"unrecognized_keys";throw refusal({...problemOf(parsed2.error),isUnknown})}let limit=limits.maxTaskBytes??MAX_TASK_BYTES,bytes=Buffer.byteLength(JSON.stringify(
parsed2.data.task));if(bytes>limit){let message2=`Cannot dispatch: the task has ${bytes} bytes, and at most ${limit} are accepted. Write the long part to a file\
 in the workspace and name the file in the prompt, or raise RELAY_MAX_TASK_BYTES.`;throw new RelayError("TASK_TOO_LARGE",message2,{details:{bytes,limit}})}return parsed2.
data}function taskOf(task){if(typeof task!="string")return task;try{return JSON.parse(task)}catch(cause){let message2='Cannot dispatch: task is a string that is\
 not JSON. Send {"prompt": "\u2026"} as an object, or the same as a valid JSON string.';throw new RelayError("TASK_INVALID",message2,{cause})}}function refuseSchema2(request){
let task=isRecord(request)?request.task:void 0,schema=isRecord(task)?task.result_schema:void 0,problem=isRecord(schema)?problemOfSchema(schema):void 0;if(problem===
void 0)return;let message2=`Cannot dispatch: task.result_schema cannot be used: ${problem}.`;throw new RelayError("RESULT_SCHEMA_INVALID",message2,{details:{field:"\
task.result_schema"}})}function refuseShape(request){let problem=problemOfJson(request);if(problem===void 0)return;let message2=`Cannot dispatch: the task canno\
t be kept as it is: ${problem}. Change task.result_schema.`;throw new RelayError("TASK_INVALID",message2,{details:{field:"task"}})}function refusal(found){let{path:path6,
problem,isUnknown}=found,code=CODES[path6.split(".")[0]??""]??"INPUT_INVALID",message2=`Cannot dispatch: ${path6===""?"the request":path6} is not acceptable: ${problem}\
.${isUnknown?fieldsOf2(path6):advice(path6)}`;return new RelayError(code,message2,{details:{field:path6}})}var ADVICE2={to:' Name the agent to send it to, such \
as "codex".',task:' Send {"prompt": "what to do"}.',"task.prompt":" Say in task.prompt what the agent has to do.",request_id:" Use 1 to 200 visible characters, \
or leave it out.",ttl_ms:" It is a positive number of milliseconds, or left out for no limit."};function fieldsOf2(path6){let{shape}=path6==="task"?Task:Request;
return` Its fields are ${Object.keys(shape).join(", ")}.`}function advice(field){return ADVICE2[field]??""}function isRecord(value){return typeof value=="object"&&
value!==null&&!Array.isArray(value)}function retryOf(job){if(!isFinal(job)){let advice2=job.state==="needs_recovery"?`Run: relay recover ${job.job_id}`:"Wait for it, or cancel it first.",message2=`\
Cannot retry job "${job.job_id}": it is ${job.state}, and only an ended job can be retried. ${advice2}`;throw new RelayError("STATE_REFUSED",message2)}if(job.expunged===
!0){let message2=`Cannot retry job "${job.job_id}": its prompt was removed when its retention was over. Dispatch the task again.`;throw new RelayError("STATE_RE\
FUSED",message2)}let{to,task,ttl_ms,max_attempts,priority,labels,fork}=job,request_id=`retry of ${job.job_id}`;return{to,task,ttl_ms,max_attempts,priority,labels,
request_id,fork}}function forkOf(job,prompt,requestId){if(job.expunged===!0)throw refusal2(job,"its thread was forgotten when its retention was over");if(job.state===
"running")throw refusal2(job,"it is running, and its thread changes until it ends; wait for it");let thread_id=job.thread_id;if(thread_id===void 0){let why2=`no\
ne of its turns left a thread (agent "${job.to}", ${job.state}); dispatch the task as a new job`;throw refusal2(job,why2)}let{conversation_key:_,require_review:__,
result_schema:___,...task}=job.task,{to,priority,labels,max_attempts}=job,asked={to,task:{...task,prompt},priority,labels,max_attempts},request=parseRequest({...asked,
request_id:requestId}),thread_usage="result"in job?job.result?.thread_usage:void 0,{home,host_name}=job.run===void 0?job.holder??{}:{},place3=home===void 0?{}:{
home,host_name};return{...request,fork:{job_id:job.job_id,thread_id,thread_usage,...place3}}}function refusal2(job,why2){let message2=`Cannot fork job "${job.job_id}\
": ${why2}.`;return new RelayError("FORK_REFUSED",message2,{details:{job_id:job.job_id}})}var MACHINE={opensAfter:1,baseMs:1e3,longestMs:6e4,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},PERSON={opensAfter:1,baseMs:6e4,longestMs:10*6e4,needsPerson:!0,mayBeOwn:!0,
mostExcuses:1/0},RULES={program_missing:MACHINE,workspace_away:MACHINE,machine_busy:MACHINE,disk_unusable:MACHINE,login_needed:PERSON,setup_needed:PERSON,quota_spent:PERSON,
service_limited:{opensAfter:2,baseMs:6e4,longestMs:36e5,needsPerson:!1,mayBeOwn:!1,mostExcuses:1/0},service_unavailable:{opensAfter:2,baseMs:2*1e3,longestMs:5*6e4,
needsPerson:!1,mayBeOwn:!0,mostExcuses:30}},MOST_JOBS=12,PROBE_MS=6e4,CLOCK_SLACK_MS2=1e3,MESSAGE_CHARACTERS=240;function afterFault(known,fault,{now,random=Math.
random}){let at=new Date(now).toISOString(),{agent,kind,error,job_id}=fault,faults=(known?.faults??0)+1,suspects=(known?.suspects??[]).filter(suspect=>suspect.job_id!==
job_id);return{agent,kind,error:{code:error.code,message:error.message.slice(0,MESSAGE_CHARACTERS)},at,faults,suspects:[...suspects,{job_id,at}].slice(-MOST_JOBS),
blamed:known?.blamed??[],open:opened(known,fault,{faults,now,random})}}function opened(known,{kind,begunMs,retry_after_ms,isCostly},{faults,now,random}){let open4=known?.
open,rule=RULES[kind];if(open4===void 0&&faults<rule.opensAfter)return;if(open4!==void 0&&begunMs<=Date.parse(open4.at))return open4;let next=waitAgain(open4,{kind,
retry_after_ms,now,random});return isCostly===!0&&rule.needsPerson?{...next,is_costly:!0}:next}function waitAgain(open4,on6){let{baseMs,longestMs}=RULES[on6.kind],
level=(open4?.level??0)+1,full2=Math.min(longestMs,baseMs*2**Math.min(level-1,30)),growing=full2/2+full2/2*on6.random(),pause_ms=Math.round(Math.max(growing,Math.
min(on6.retry_after_ms??0,longestMs))),at=new Date(on6.now).toISOString(),until=new Date(on6.now+pause_ms).toISOString(),costly=open4?.is_costly===!0?{is_costly:!0}:
{};return{since:open4?.since??at,at,until,pause_ms,level,...costly}}function stillFaulty(known,{now,random=Math.random}){return{...known,open:waitAgain(known.open,
{kind:known.kind,now,random})}}function afterGoodTurn(known,{job_id,begunMs}){if(known===void 0)return;let proven=known.suspects.filter(suspect=>Date.parse(suspect.
at)<=begunMs),blamed=[...known.blamed,...proven.map(suspect=>suspect.job_id)].filter((id,index,all)=>id!==job_id&&all.indexOf(id)===index),suspects=known.suspects.
filter(suspect=>!proven.includes(suspect)&&suspect.job_id!==job_id),isOver=Date.parse(known.at)<=begunMs;if(!(isOver&&blamed.length===0))return{...known,...isOver?
{faults:0,open:void 0}:{},suspects,blamed:blamed.slice(-MOST_JOBS)}}function isOwnFault(known,{kind,job_id},deferrals){let{mayBeOwn,mostExcuses}=RULES[kind];return mayBeOwn?
deferrals>=mostExcuses?!0:known?.blamed.includes(job_id)!==!0?!1:known.suspects.every(suspect=>suspect.job_id===job_id):!1}var WORDS2={program_missing:"its prog\
ram is not installed, or cannot be executed",workspace_away:"the workspace folder does not exist at the moment",machine_busy:"the machine refuses to start a pro\
cess",disk_unusable:"no temporary file can be created",login_needed:"it is not signed in, or its login has expired",setup_needed:"its service does not know it a\
s it is configured here",quota_spent:"its credits are used up",service_limited:"a limit of its service refuses turns",service_unavailable:"its service is not av\
ailable"};function pausedOf(known){if(known?.open===void 0)return;let{agent,kind,error,open:open4}=known;return{agent,kind,words:WORDS2[kind],code:error.code,reason:error.
message,since:open4.since,until:open4.until,needs_person:RULES[kind].needsPerson,...known.host===void 0?{}:{host:known.host}}}function standingOf(known,now){let open4=known?.
open;if(open4===void 0)return{is:"closed"};let waitMs=left(open4.until,open4.pause_ms,now);if(waitMs>0)return{is:"paused",forMs:waitMs};if(open4.probing_at===void 0)
return{is:"due"};let probing=new Date(Date.parse(open4.probing_at)+PROBE_MS).toISOString(),probeMs=left(probing,PROBE_MS,now);return probeMs>0?{is:"paused",forMs:probeMs}:
{is:"due"}}function left(until,waitMs,now){let ms=Date.parse(until)-now;return ms>waitMs+CLOCK_SLACK_MS2?0:ms}function sparesWrites(known){return known?.open?.is_costly===
!0}function withProbe(known,now){if(known.open===void 0)return known;let probing_at=now===void 0?void 0:new Date(now).toISOString();return{...known,open:{...known.
open,probing_at}}}function suspectsOf(known){return new Set(known?.suspects.map(suspect=>suspect.job_id))}function createAgentPauses(on6){let{registry,spansHosts}=on6,keyOf=(agent,host2)=>host2===void 0?agent:`${agent}@${host2}`,hostHere2=()=>spansHosts?ownIdentity().
host:void 0,keyHere=agent=>keyOf(agent,hostHere2());return{of:agent=>registry.get("pause",keyHere(agent)),async list(){let known=await registry.list("pause"),hosts=spansHosts?
await hostsIn(registry):void 0;return known.flatMap(pause6=>pause6.host!==void 0&&hosts?.has(pause6.host)!==!0?[]:pausedAt(pause6)??[])},change:(agent,decide)=>registry.
change("pause",keyHere(agent),known=>{let next=decide(known);return next===known||next===void 0||!spansHosts?next:{...next,host:hostHere2(),host_name:hostName()}}),
async end(agent){let known=(await registry.list("pause")).filter(pause6=>pause6.agent===agent);for(let{host:host2}of known)await registry.remove("pause",keyOf(agent,
host2));return known.some(pause6=>pausedOf(pause6)!==void 0)}}}async function hostsIn(registry){let alive=(await registry.list("worker")).filter(({worker,silent_ms})=>!isGone(
worker,silent_ms));return new Set([ownIdentity().host,...alive.map(({worker})=>worker.host)])}function pausedAt(pause6){let paused=pausedOf(pause6),{host:host2,
host_name}=pause6;if(paused===void 0||host2===void 0||host2===ownIdentity().host)return paused;let there=`on "${host_name??host2}": `;return{...paused,reason:there+
paused.reason,words:there+paused.words}}function dependsOnOthers(job){let{task,parent}=job;return job.state==="queued"&&(task.conversation_key!==void 0||parent!==void 0)}function waitsFor(other,{isEarlier,
isHeld:isHeld2}){return other.state==="unreadable"?isHeld2:isEarlier&&!isFinal(other)||mayHaveProcesses(other,isHeld2)}function createdAfter(event,lastCreatedMs){
return Date.parse(event.at)>lastCreatedMs?event:{...event,at:new Date(lastCreatedMs+1).toISOString()}}function mayHaveProcesses(job,isHeld2){return job.state===
"running"||job.state!=="queued"&&isHeld2}function causeOf(parent){if(parent.state!=="cancelled")return;let why2=parent.reason===void 0?"":`: ${parent.reason}`;return{
by:parent.by,reason:`Job "${parent.job_id}", whose turn sent it, was cancelled${why2}`}}var SHORTAGES=new Set(["EMFILE","ENFILE","ENOMEM","EAGAIN","EINTR"]);function isUnusable(error){if(!(error instanceof RelayError))return!1;if(error.code==="JOB_\
DAMAGED"||error.code==="STORE_FORMAT_UNKNOWN")return!0;let{system_code,sqlstate}=error.details,isOfEveryJob=SHORTAGES.has(String(system_code))||sqlstate!==void 0;
return error.code==="STORE_WRITE_FAILED"&&!isOfEveryJob}async function cancel(on6,jobId,how){let done=await cancelOne(on6,jobId,how);return{job:done.job,cancelled:done.changed,below:await cancelBelow(on6,done.job)}}async function cancelBelow(on6,top){
let cause=causeOf(top);if(cause===void 0)return 0;let{jobs}=on6.store,count4=0,below=await jobs.dependents(top.job_id);for(let jobId=below.shift();jobId!==void 0;jobId=
below.shift())(await cancelOne(on6,jobId,cause).catch(unlessGone))?.changed===!0&&(count4+=1),below.push(...await jobs.dependents(jobId));return count4}async function cancelOrphan(on6,job){
if(job.parent===void 0)return;let{jobs}=on6.store,parent=await jobs.read(job.parent.job_id,{durable:!0}).catch(unlessUnusable),cause=parent&&causeOf(parent);if(cause!==
void 0)return await cancelOne(on6,job.job_id,cause),parent}function cancelOne({store,clock},jobId,{by,reason}){let at=new Date(clock.now()).toISOString();return store.
jobs.change(jobId,job=>isFinal(job)?void 0:{event:{type:"cancel",at,by,reason},durable:!0})}function unlessGone(error){if(!(error instanceof RelayError&&error.code===
"JOB_NOT_FOUND"))return unlessUnusable(error)}function unlessUnusable(error){if(!isUnusable(error))throw error}function createConversations(on6){let{registry,clock}=on6;return{async thread(agent,key,at){let latest=await registry.get("thread",[agent,key]),found=(latest===
void 0?[]:[latest,...latest.others??[]]).find(({home})=>isAt(home,at));return found&&{thread_id:found.thread_id,thread_usage:found.thread_usage}},async latestElsewhere(agent,key,at){
let latest=await registry.get("thread",[agent,key]);if(!(latest===void 0||isAt(latest.home,at)))return latest.host_name??"another host"},async keepThread(agent,key,{
thread_id,thread_usage},{home,host_name}={}){let thread={agent,key,thread_id,thread_usage};if(home===void 0)return registry.put("thread",[agent,key],thread);await registry.
change("thread",[agent,key],latest=>{let others=(latest===void 0?[]:[latest,...latest.others??[]]).filter(each=>each.home!==void 0&&each.home!==home);return{...thread,
home,host_name,others:others.map(threadIn).slice(0,8)}})},async list(agent){let records=new Map;for(let{key,job_ids,at}of await registry.list("conversation_jobs",
agent))records.set(key,{key,job_ids,updated_at:at});for(let{key,title,founder,at}of await registry.list("title",agent)){let{job_ids=[],updated_at=at}=records.get(
key)??{},latest=at>updated_at?at:updated_at;records.set(key,{key,title,founder,job_ids,updated_at:latest})}return[...records.values()].toSorted((a2,b)=>a2.updated_at<
b.updated_at?1:-1)},async note(agent,key,{title,founder,jobId}){let at=new Date(clock.now()).toISOString();title!==void 0&&await registry.put("title",[agent,key],
{key,title,at,founder}),jobId!==void 0&&await registry.change("conversation_jobs",[agent,key],known=>{let others=(known?.job_ids??[]).filter(id=>id!==jobId);return{
key,job_ids:[...others,jobId].slice(-50),at}})}}}function isAt(home,at){return home===void 0||at?.home===void 0||home===at.home}function threadIn({thread_id,thread_usage,
home,host_name}){return{thread_id,thread_usage,home,host_name}}function newJob(event){let{at,job_id,request_id,digest:digest2,to,from,task,ttl_ms,parent}=event,expires_at=expiryOf(at,ttl_ms),facts={job_id,version:1,request_id,
digest:digest2,to,from,task,ttl_ms,expires_at,max_attempts:event.max_attempts,priority:event.priority,parent,fork:event.fork,labels:event.labels,attempts:0,token:0,
processes:[],created_at:at,updated_at:at};if(event.scope!==void 0&&(facts.scope=event.scope),task.require_review===!0){let reason=reviewReason(event),{not_before}=event;
return become(facts,{state:"needs_review",phase:"before",reason,not_before})}return become(facts,{state:"queued",not_before:event.not_before})}function reviewReason({
scope}){return scope===void 0?"The sender asked for a review before it runs.":`Jobs of remote caller "${scope}" are reviewed before they run where its sender or\
 the operator asks for it.`}function factsOf(job,event){let facts={job_id:job.job_id,version:job.version+1,request_id:job.request_id,digest:job.digest,to:job.to,
from:job.from,task:job.task,ttl_ms:job.ttl_ms,expires_at:job.expires_at,max_attempts:job.max_attempts,priority:job.priority,parent:job.parent,fork:job.fork,labels:job.
labels,attempts:job.attempts,deferrals:job.deferrals,token:job.token,holder:job.holder,processes:job.processes,created_at:job.created_at,updated_at:event.at,last_error:job.
last_error,thread_id:job.thread_id};return job.scope!==void 0&&(facts.scope=job.scope),job.run!==void 0&&(facts.run=job.run),job.messages!==void 0&&(facts.messages=
job.messages),facts}function byPerson(facts,event){return{...facts,max_attempts:Math.max(facts.max_attempts,facts.attempts+1),expires_at:event.expires_at??facts.
expires_at}}function expiryOf(at,ttlMs){return ttlMs===void 0?void 0:later(at,ttlMs)}var END_OF_TIME_MS=Date.UTC(9999,11,31,23,59,59,999);function later(at,ms){
return new Date(Math.min(Date.parse(at)+ms,END_OF_TIME_MS)).toISOString()}function become(facts,rest){return Object.assign(facts,rest)}function createDecisions({store,clock}){async function decide(jobId,eventOf){let at=new Date(clock.now()).toISOString();return(await store.jobs.change(jobId,({ttl_ms})=>({
event:eventOf(at,expiryOf(at,ttl_ms)),durable:!0}))).job}return{recover:(jobId,{person,note})=>decide(jobId,(at,expires_at)=>({type:"recover",at,by:{person},note,
expires_at})),resolve:(jobId,{outcome,person,note})=>decide(jobId,(at,newExpiry)=>({type:"resolve",at,outcome,by:{person},note,expires_at:outcome==="queued"?newExpiry:
void 0}))}}import{randomUUID as randomUUID2}from"node:crypto";import{isAbsolute as isAbsolute4,relative as relative3}from"node:path";import*as fs12 from"node:fs";import{relative as relative2,resolve as resolve4}from"node:path";function folderInside(root,path6){try{let folder=fs12.realpathSync(resolve4(root,path6)),way=relative2(root,folder);return way===".."||way.startsWith("../")?void 0:
fs12.statSync(folder).isDirectory()?folder:void 0}catch(error){if(systemCode(error)===void 0)throw error;return}}import{hash}from"node:crypto";var KEPT_CHARACTERS=100;function keyWithin(scope,key){if(isWithin(scope,key))return key;let inner=key.length<=KEPT_CHARACTERS?key:
`${key.slice(0,KEPT_CHARACTERS)}~${digest(key)}`;return signed(scope,inner)}function isWithin(scope,key){let inner=key.slice(scope.length+1,key.lastIndexOf("~"));
return key===signed(scope,inner)}function signed(scope,inner){return`${scope}/${inner}~${digest(`${scope}\0${inner}`)}`}function digest(text3){return hash("sha256",text3).slice(0,16)}import{hash as hash2}from"node:crypto";var ALPHABET="abcdefghijklmnopqrstuvwxyz234567",LENGTH=26;function jobIdOf(requestId){let bytes=hash2("sha256",requestId,
"binary"),id="",bits=0,value=0;for(let place3=0;id.length<LENGTH;place3+=1){for(value=value<<8|bytes.charCodeAt(place3),bits+=8;bits>=5&&id.length<LENGTH;)bits-=
5,id+=ALPHABET.charAt(value>>>bits&31);value&=(1<<bits)-1}return id}function jobIdWithin(scope,requestId){return jobIdOf(scope===void 0?requestId:`${scope}\0${requestId}`)}
function shardOf(jobId){return((ALPHABET.indexOf(jobId.charAt(0))<<5|ALPHABET.indexOf(jobId.charAt(1)))>>>2).toString(16).padStart(2,"0")}function shardsOf(prefix){
return prefix.length>=2?[shardOf(prefix)]:[...new Set(Array.from(ALPHABET).flatMap(next=>shardsOf(`${prefix}${next}`)))]}function digestOf(to,task,fork){return hash2(
"sha256",canonical({to,task,fork}))}function canonical(value){if(Array.isArray(value))return`[${value.map(canonical).join(",")}]`;if(typeof value!="object"||value===
null)return JSON.stringify(value)??"null";let members2=[];for(let key of Object.keys(value).toSorted()){let member=Reflect.get(value,key);member!==void 0&&members2.
push(`${JSON.stringify(key)}:${canonical(member)}`)}return`{${members2.join(",")}}`}async function wouldWaitForever(store,askingJob,agent){let workers=(await store.registry.list("worker")).filter(({worker,silent_ms})=>!isGone(worker,silent_ms)),
view={store,askingJob,workers,held:await store.jobs.held()};return isAgentStuck(view,agent,new Set)}async function isAgentStuck(view,agent,path6){if(path6.has(agent))
return!0;let running=runningJobs(view,agent),places=placesOf(view.workers,agent);if(places===0||running.length<places)return!1;let further=new Set([...path6,agent]);
for(let jobId of running)if(!await isTurnStuck(view,jobId,further))return!1;return!0}async function isTurnStuck(view,jobId,path6){if(jobId===view.askingJob||path6.
has(jobId))return!0;let further=new Set([...path6,jobId]);for(let childId of await view.store.jobs.dependents(jobId)){let child=await view.store.jobs.read(childId);
if(!(child===void 0||isFinal(child)||child.parent?.waits!==!0)&&(child.state==="running"&&await isTurnStuck(view,childId,further)||child.state==="queued"&&await isAgentStuck(
view,child.to,further)))return!0}return!1}function runningJobs({held},agent){return held.filter(each=>each.agent===agent&&each.job?.state==="running").map(({job_id})=>job_id)}
function placesOf(workers,agent){let places=workers.reduce((sum,record2)=>sum+(record2.places?.[agent]??0),0),limits=workers.flatMap(record2=>record2.limits?.[agent]??
[]);return Math.min(places,...limits)}var MAX_DEPTH=4;async function placeBelow(store,parentId,step){if(parentId===void 0)return{};let parent=await store.jobs.read(parentId);if(step.write&&refuseWrite(
parentId,parent),parent===void 0)return{};refuseCancelled(parent);let depth=(parent.parent?.depth??0)+1;if(depth>MAX_DEPTH){let message2=`Cannot dispatch from w\
ithin job "${parentId}": ${MAX_DEPTH} jobs already wait on each other above it. Do this work yourself instead of delegating it.`;throw new RelayError("PARENT_RE\
FUSED",message2,{details:{job_id:parentId,depth}})}await refuseCircle(store,parent,step),step.waits&&await refuseMutualWait(store,parent,step.to);let{scope}=parent;
return{parent:{job_id:parentId,depth,...step.waits?{waits:!0}:{}},scope}}function refuseWrite(parentId,parent){if(parent?.task.write===!0)return;let message2=`C\
annot dispatch a write job from within job "${parentId}": ${parent===void 0?"that job is not in this workspace, so its rights cannot be looked up":"its turn is \
read-only, and so is all that it sends"}. Dispatch it without "write", or say in your answer what has to be changed, for a person to decide.`;throw new RelayError(
"READ_ONLY_TURN",message2,{details:{job_id:parentId}})}function refuseCancelled(parent){if(parent.state!=="cancelled")return;let message2=`Cannot dispatch from \
within job "${parent.job_id}": it was cancelled at ${parent.updated_at}. Stop working on it.`;throw new RelayError("PARENT_REFUSED",message2,{details:{job_id:parent.
job_id}})}async function refuseCircle(store,parent,{to,waits}){if(waits&&parent.to===to){let message2=`Cannot dispatch and wait from within job "${parent.job_id}\
": "${to}" would wait for itself. Do this work yourself, or use dispatch and end your turn without its result.`;throw refusal3("WAIT_REFUSED",message2,parent)}for(let below=parent;below.
parent?.waits===!0;){let above=await store.jobs.read(below.parent.job_id);if(above?.state!=="running")return;if(above.to===to){let message2=`Cannot dispatch fro\
m within job "${parent.job_id}": "${to}" already waits for this work in job "${above.job_id}". Do it yourself, or say in your answer what "${to}" has to do.`;throw refusal3(
"PARENT_REFUSED",message2,above)}below=above}}async function refuseMutualWait(store,parent,to){if(!await wouldWaitForever(store,parent.job_id,to))return;let message2=`\
Cannot dispatch and wait from within job "${parent.job_id}": every turn that "${to}" may run at once waits for a slot of "${parent.to}", which you hold. Use dis\
patch and end your turn, or do this work yourself.`;throw refusal3("WAIT_REFUSED",message2,parent)}function refusal3(code,message2,job){return new RelayError(code,
message2,{details:{job_id:job.job_id}})}var MAX_ATTEMPTS=3;async function dispatch(on6,given2,sender){let{store,clock}=on6,asked=store.spansHosts?{...given2,task:portable(store,given2.task)}:given2,{to,
fork}=asked;refuseRemoteWrite(asked.task,sender);let place3=await placeBelow(store,sender.parentId,{to,write:asked.task.write===!0,waits:sender.waits===!0}),scope=sender.
remote?.agent??place3.scope,before=await sentBefore(store,asked,sender);if(before!==void 0)return before;let request_id=asked.request_id??randomUUID2(),job_id=jobIdWithin(
scope,request_id),task=scope===void 0?asked.task:taskWithin(scope,asked.task),digest2=digestOf(to,task,fork);task.worktree===!0&&await store.jobs.read(job_id)===
void 0&&await on6.refuseWorktree?.();let{created,job}=await store.jobs.create({type:"enqueue",at:new Date(clock.now()).toISOString(),job_id,request_id,digest:digest2,
to,from:sender.from,task:reviewed(task,sender),ttl_ms:asked.ttl_ms,max_attempts:asked.max_attempts??MAX_ATTEMPTS,priority:asked.priority??0,not_before:asked.not_before,
parent:place3.parent,fork,labels:asked.labels??[],scope});created||refuseConflict(job,{request_id,digest:digest2});let cancelledParent=created?await cancelOrphan(
on6,job):void 0;return cancelledParent!==void 0&&refuseCancelled(cancelledParent),{job,deduped:!created}}async function sentBefore(store,{to,task,fork,request_id},{
remote}){if(remote===void 0||request_id===void 0)return;let job=await readIfWhole(store,jobIdOf(request_id));if(!(job?.from.agent!==remote.agent||job.scope!==void 0))
return refuseConflict(job,{request_id,digest:digestOf(to,task,fork)}),{job,deduped:!0}}async function readIfWhole(store,jobId){try{return await store.jobs.read(
jobId)}catch(error){if(error instanceof RelayError)return;throw error}}function portable({workspace},task){if(task.cwd===void 0||!isAbsolute4(task.cwd))return task;
let way=relative3(workspace,folderInside(workspace,task.cwd)??task.cwd);return way===".."||way.startsWith("../")?task:{...task,cwd:way===""?".":way}}function taskWithin(scope,task){
let key=task.conversation_key;return key===void 0?task:{...task,conversation_key:keyWithin(scope,key)}}function reviewed(task,{remote}){return remote?.writes===
"reviewed"&&task.write===!0?{...task,require_review:!0}:task}function refuseRemoteWrite(task,{remote}){if(remote?.writes!=="refused"||task.write!==!0)return;let message2=`\
Cannot dispatch a write job as "${remote.agent}": the operator lets remote callers of this kind send read-only jobs only. Dispatch it without "write".`;throw new RelayError(
"FORBIDDEN",message2)}function refuseConflict(job,asked){let{request_id,digest:digest2}=asked;if(job.digest===digest2&&job.request_id===request_id)return;let message2=`\
Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new requ\
est_id for the new task.`;throw new RelayError("REQUEST_ID_CONFLICT",message2,{details:{job_id:job.job_id}})}var LEAST_TYPED=6,MOST_FOUND=6;async function findJobId(store,typed,isOwn){let prefix=typed.trim().toLowerCase();if(JobId.safeParse(prefix).success)return prefix;
let isPrefix=/^[a-z2-7]{1,26}$/.test(prefix),isShort=isOwn!==void 0&&prefix.length<LEAST_TYPED,found=isPrefix&&!isShort?await store.jobs.find(prefix,MOST_FOUND):
[],own3=isOwn===void 0?found:await ownAmong(store,found,isOwn),[first]=own3;if(first===void 0){let message2=`Cannot find job "${typed.slice(0,80)}": no job in t\
his workspace has an id starting with that. List the jobs to see their ids.`;throw new RelayError("JOB_NOT_FOUND",message2)}if(own3.length>1){let message2=`Cann\
ot choose a job by "${prefix}": ${own3.join(", ")}${own3.length===MOST_FOUND?" and possibly more":""} start with it. Type more characters.`;throw new RelayError(
"ID_AMBIGUOUS",message2)}return first}async function ownAmong(store,ids,isOwn){let own3=[];for(let id of ids)try{let job=await store.jobs.read(id);job!==void 0&&
isOwn(job)&&own3.push(id)}catch(error){if(!(error instanceof RelayError))throw error}return own3}function retryDelayMs(attempts,random=Math.random){let full2=Math.min(3e5,2e3*2**Math.max(0,attempts-1));return Math.round(full2/2+full2/2*random())}var LIMIT_BASE_MS=6e4,
LIMIT_CEILING_MS=36e5;function limitDelayMs(deferrals,untilEndMs){return untilEndMs!==void 0?Math.max(untilEndMs,retryDelayMs(deferrals+1)):Math.min(LIMIT_CEILING_MS,
LIMIT_BASE_MS*2**Math.min(deferrals,16))}function changed(job){return{outcome:"changed",job}}function refused2(job,event,why2){return{outcome:"refused",code:"STATE_REFUSED",message:`Cannot ${event.type}\
 job "${job.job_id}": ${why2}.`}}function questionOpen(job,open4){return{outcome:"refused",code:"QUESTION_OPEN",message:`Cannot ask in job "${job.job_id}": ques\
tion "${open4.question_id}" has no answer yet, and answers would be mixed up. Wait for that one, or put both into one question next time.`}}function answerRefused(jobId,why2){
return{outcome:"refused",code:"ANSWER_REFUSED",message:`Cannot answer job "${jobId}": ${why2}. Poll the job to see its open question.`}}function stale(job,event){
let holder=job.state==="running"?`another worker holds token ${job.token}`:`the job is ${job.state} since ${job.updated_at}`;return{outcome:"refused",code:"STAL\
E_TOKEN",message:`Cannot ${event.type} job "${job.job_id}" with token ${event.token}: its lease is gone, ${holder}.`}}function steered(job,event,facts){if(job.state!=="running"&&job.state!=="queued")return refused2(job,event,`it is ${job.state}`);if(job.run===void 0)return refused2(
job,event,"its agent takes no guidance before the turn is over");let message2={kind:"steer",id:event.steer_id,text:event.text};return job.messages?.some(({kind,
id})=>kind===message2.kind&&id===message2.id)===!0?{outcome:"same",job}:changed({...job,...facts,...withMessage(job,message2)})}function withMessage(job,message2){
return{messages:[...job.messages??[],message2]}}function keptQuestion(job){return job.run!==void 0&&(job.state==="running"||job.state==="queued")&&job.question!==
void 0?{question:job.question}:{}}function reportsWithoutWorker(job,event){return job.state!=="queued"||job.run===void 0?!1:["complete","flag","fail","ask","run"].
includes(event.type)}function mayRunAgain(job,untouched){return job.task.write!==!0||untouched===!0||continuesElsewhere(job)}function continuesElsewhere({run:run2}){
return run2!==void 0&&run2.hasFailed!==!0}var LONGEST_WAIT_MS=168*3600*1e3;function failing({token:token3,now},job,failure2){let{retryable,untouched,usage}=failure2,error=withoutSecrets(failure2.error),
delay5=failure2.retry_after_ms??retryDelayMs(job.attempts),retry_at=retryable?instant(now,delay5):void 0;return{event:{type:"fail",at:instant(now,0),token:token3,
error,retryable,untouched,retry_at,usage},durable:!0}}function releasing({token:token3,now},job,release2){let at=instant(now,0),reason=redact(release2.reason);if(!mayRunAgain(
job,release2.untouched)){let error={code:"TURN_ABORTED",message:reason},{usage}=release2;return{event:{type:"park",at,token:token3,error,usage},durable:!0}}return{
event:{type:"release",at,token:token3,...release2,reason},durable:!0}}function deferring({token:token3,now},job,{error:failure2,untouched,retry_after_ms,usage}){
let error=withoutSecrets(failure2),not_before=instant(now,limitDelayMs(job.deferrals??0,retry_after_ms)),at=instant(now,0),reason=error.message;return{event:{type:"\
release",at,token:token3,reason,error,untouched,not_before,usage},durable:!0}}function excusing(at,job,failure2){let{untouched,retry_after_ms,usage}=failure2;if(job.
state==="running"&&!mayRunAgain(job,untouched))return failing(at,job,failure2);let error=withoutSecrets(failure2.error),not_before=retry_after_ms===void 0?void 0:
instant(at.now,retry_after_ms),reason=error.message;return{event:{type:"release",at:instant(at.now,0),token:at.token,reason,error,untouched,not_before,usage},durable:!0}}
function withoutSecrets({code,message:message2}){return{code,message:redact(message2)}}function instant(now,delayMs){return new Date(now+Math.min(Math.max(0,delayMs),
LONGEST_WAIT_MS)).toISOString()}import{setTimeout as pause2}from"node:timers/promises";var CHECK_MS2=500;function createTurns(){let known=new Map;function of({job_id,token:token3}){let turn=known.get(job_id);return turn?.token===token3?turn:void 0}
function begin2({job_id,token:token3}){let turn={token:token3,processes:[],isHeld:!1};return known.set(job_id,turn),turn}function living(jobId){return(known.get(
jobId)?.processes??[]).filter(each=>liveness(each)!=="dead")}return{note(held,child){(of(held)??begin2(held)).processes.push(child)},hold(held){let turn=of(held)??
begin2(held);return turn.isHeld=!0,()=>{turn.isHeld=!1,of(held)===turn&&living(held.job_id).length===0&&known.delete(held.job_id)}},isHeld:held=>of(held)?.isHeld===
!0,living,async gone(jobId){for(;living(jobId).length>0;)await pause2(CHECK_MS2,void 0,{ref:!1});known.get(jobId)?.isHeld===!1&&known.delete(jobId)}}}function stillRunning(pids){
return pids.length===1?`process ${pids[0]} of its turn is still running`:`processes ${pids.join(", ")} of its turn are still running`}function isThisProcess(identity3){
let own3=ownIdentity();return identity3.pid===own3.pid&&identity3.start===own3.start&&identity3.boot_id===own3.boot_id&&identity3.pid_ns===own3.pid_ns}function createSettling(on6){let{store,turns}=on6;async function endTurn(held,decide){let isLeft=turns.living(held.job_id).length>0,done=await store.jobs.change(
held.job_id,job=>{let proposal2=decide(job),unsettled=isLeft||job.holder!==void 0&&!isThisProcess(job.holder);return proposal2&&{...proposal2,unsettled}});return isLeft&&
settleLater(held),done.job}function settleLater(held){turns.gone(held.job_id).then(()=>settle(held)).catch(()=>{})}async function settle(held){if(turns.living(held.
job_id).length>0)return settleLater(held);let job=await store.jobs.read(held.job_id);job===void 0||job.token!==held.token||job.state==="running"||await store.jobs.
settle(job,{isLeft:!1})}return{endTurn,settle}}function createHolder(on6){let{store,clock,turns}=on6,{endTurn,settle}=createSettling({store,turns}),at=()=>new Date(clock.now()).toISOString(),moment=({token:token3})=>({
token:token3,now:clock.now()});return{heartbeat:held=>store.jobs.renew(held),hold:held=>turns.hold(held),async spawned(held,child){turns.note(held,child);let event={
type:"spawn",at:at(),token:held.token,process:child};await store.jobs.change(held.job_id,()=>({event,durable:!1}))},report:({job_id,token:token3},activity)=>store.
activity.report(job_id,token3,activity),keepText:of=>store.blobs.put(of),async ask({job_id,token:token3},question){let event={type:"ask",at:at(),token:token3,...question};
return(await store.jobs.change(job_id,()=>({event,durable:!0}))).job},async noteRun({job_id,token:token3},update){return(await store.jobs.change(job_id,job=>({event:{
type:"run",at:at(),token:token3,run:update(job.run)},durable:!0}))).job},complete(held,result){let event={type:"complete",at:at(),token:held.token,result};return endTurn(
held,()=>({event,durable:!0}))},fail:(held,failure2)=>endTurn(held,job=>failing(moment(held),job,failure2)),release:(held,release2)=>endTurn(held,job=>releasing(
moment(held),job,release2)),defer:(held,failure2)=>endTurn(held,job=>deferring(moment(held),job,failure2)),excuse:(held,failure2)=>endTurn(held,job=>excusing(moment(
held),job,failure2)),park({job_id,token:token3},failure2,usage){let error=withoutSecrets(failure2),event={type:"park",at:at(),token:token3,error,usage};return endTurn(
{job_id,token:token3},()=>({event,durable:!0}))},flag({job_id,token:token3},flag2){let reason=redact(flag2.reason),event={type:"flag",at:at(),token:token3,...flag2,
reason};return endTurn({job_id,token:token3},()=>({event,durable:!0}))},settle}}var PAGE=50,MAX_PAGE=500,MAX_COST=5e3,READ_COST=10,READ_AT_ONCE=100,STRETCHES=["attention","running","queued","ended"],STRETCH_OF={needs_review:"attention",needs_recovery:"\
attention",running:"running",queued:"queued",completed:"ended",failed:"ended",cancelled:"ended",expired:"ended"};async function list2(store,filter){let limit=Math.min(filter.limit??PAGE,MAX_PAGE),page2={jobs:[],cursors:[],damaged:[],next_cursor:void 0},cost=0,cursor;for await(let candidate of candidates(
store,filter)){if(page2.jobs.length===limit||cost>=MAX_COST)return page2.next_cursor=cursor,page2;cost+=candidate.cost,cursor=candidate.cursor;let{row}=candidate;
"message"in row?page2.damaged.some(({job_id})=>job_id===row.job_id)||page2.damaged.push(row):fits(row,filter)&&(page2.jobs.push(row),page2.cursors.push(cursor))}
return page2}async function*candidates(store,filter){let start2=readCursor(filter.cursor),from=start2===void 0?0:STRETCHES.indexOf(start2.stretch),only=statesOf(
filter)?.map(state=>STRETCH_OF[state]);for(let stretch of STRETCHES.slice(from)){if(only?.includes(stretch)===!1)continue;let after=stretch===start2?.stretch?start2.
after:void 0;yield*rowsOf(store,filter,{of:stretch,after})}}async function*rowsOf(store,{to,since,limit=PAGE},{of,after}){let isRead=of!=="ended",atOnce=isRead?
Math.min(limit+1,READ_AT_ONCE):limit+1,seen=new Set,next=after;do{let page2=await store.jobs.list({of,to,after:next,limit:atOnce});for(let{row,after:position}of page2.
rows)seen.has(row.job_id)||(seen.add(row.job_id),yield{row,cursor:`${of}:${position}`,cost:isRead?READ_COST:1});next=page2.next,isRead||(atOnce=MAX_PAGE);let oldest=page2.
rows.at(-1)?.row,oldestAt=oldest!==void 0&&"updated_at"in oldest?oldest.updated_at:"";if(!isRead&&since!==void 0&&oldestAt<since)return}while(next!==void 0)}function fits(row,filter){
return statesOf(filter)?.includes(row.state)===!1||filter.to!==void 0&&row.to!==filter.to||filter.from!==void 0&&row.from!==filter.from||filter.since!==void 0&&
row.updated_at<filter.since?!1:filter.label===void 0||row.labels.includes(filter.label)}function statesOf({state}){return typeof state=="string"?[state]:state}function readCursor(cursor){
if(cursor===void 0)return;let separator=cursor.indexOf(":"),stretch=STRETCHES.find(name=>name===cursor.slice(0,separator));if(stretch===void 0)throw cursorInvalid();
return{stretch,after:cursor.slice(separator+1)}}function isOverdue(job,at){if(job.expires_at===void 0||at.now<Date.parse(job.expires_at))return!1;if(job.state==="queued")return!0;if(job.state!=="running")return!1;
if(at.ranMs===void 0)return!0;let{claimed_at}=job.lease,leftMs2=Date.parse(job.expires_at)-Date.parse(claimed_at);return at.ranMs>=Math.min(leftMs2,job.ttl_ms??
leftMs2)}function isOverdueHere(job,clock){return isOverdue(job,{now:clock.now(),ranMs:ranMs(job,clock)})}function ranMs(job,clock){if(job.state!=="running"||!sharesClock(
job.lease.worker))return;let{ends_monotonic_ms,lease_ms}=job.lease;return clock.monotonic()-(ends_monotonic_ms-lease_ms)}async function expire({store,clock},jobId){
let at=new Date(clock.now()).toISOString();return(await store.jobs.change(jobId,job=>isOverdueHere(job,clock)?{event:{type:"expire",at},durable:!0}:void 0)).job}var LOOK_MS=5e3,PARTING_MS=15e3,KILL_GRACE_MS=1e3;function createStrays(on6){let{store,clock,turns,turnsHere:turnsHere2}=on6,over=new Map,lookedAtMs=Number.NEGATIVE_INFINITY;
async function stop(){let now=clock.monotonic();if(turnsHere2===void 0||now-lookedAtMs<LOOK_MS)return[];lookedAtMs=now;let here=turnsHere2(),names=new Set(here.
map(({turn})=>turn));for(let turn of over.keys())names.has(turn)||over.delete(turn);let stopped2=[];for(let{turn,processes}of here){let[jobId="",token3]=turn.split(
".");if(!await isOver({job_id:jobId,token:Number(token3)})){over.delete(turn);continue}let sinceMs=over.get(turn)??now;if(over.set(turn,sinceMs),now-sinceMs<PARTING_MS)
continue;let{killed}=await killTree({processes,graceMs:KILL_GRACE_MS});killed>0&&stopped2.push(jobId)}return stopped2}async function isOver(turn){if(turns.isHeld(
turn))return!1;let job=await store.jobs.read(turn.job_id).catch(error=>{if(!isUnusable(error))throw error});if(job===void 0||job.token<turn.token)return!1;if(job.
token>turn.token)return!0;if(job.state==="running"||job.holder===void 0)return!1;let[held]=await store.jobs.held({job_id:turn.job_id});return held===void 0&&liveness(
job.holder)==="dead"}return{stop}}var JobSummary=strictObject({job_id:string2(),state:_enum(JOB_STATES),to:string2(),from:string2(),headline:string2(),labels:array(string2()),attempts:wholeNumber(
0),write:boolean2(),created_at:Instant,updated_at:Instant,scope:optional(AgentId)}),HEADLINE=80;function summarize(job){return{job_id:job.job_id,state:job.state,
to:job.to,from:job.from.agent,headline:headline(job.task.prompt),labels:job.labels,attempts:job.attempts,write:job.task.write===!0,created_at:job.created_at,updated_at:job.
updated_at,...job.scope===void 0?{}:{scope:job.scope}}}var SURROGATE=/[\ud800-\udfff]/;function headline(prompt){let line=prompt.trimStart().split(`
`,1)[0]?.trimEnd()??"";if(line.length<=HEADLINE)return line;let start2=line.slice(0,2*(HEADLINE+1));if(!SURROGATE.test(start2))return`${line.slice(0,HEADLINE-1)}\
\u2026`;let characters=Array.from(start2);return characters.length>HEADLINE?`${characters.slice(0,HEADLINE-1).join("")}\u2026`:line}function effectsOf({before,after,event,isUnsettled=!1}){let hasEnded=isFinal(after);return{notification:notificationOf(after,event),row:hasEnded?summarize(after):
void 0,isReady:after.state==="queued"&&!isUnsettled,next:hasEnded?nextAfter({before,after,isUnsettled}):"later",hold:holdAfter({before,after,event,isUnsettled}),
cancelsDependents:after.state==="cancelled"}}function holdAfter({before,after,event,isUnsettled}){let[wasRunning,isRunning]=[before?.state==="running",after.state===
"running"];return wasRunning===isRunning?"unchanged":isRunning?"taken":isUnsettled===!0||event==="cancel"||event==="expire"?"stopping":"over"}function nextAfter({
before,after,isUnsettled}){return isUnsettled===!0?"later":(before===void 0||before.state==="running")&&wasEndedByOthers(after)?"when stopped":"now"}function notificationOf(job,event){
if(event==="ask")return"question";if(!(event==="enqueue"||job.state==="queued"||job.state==="running")&&!(job.state==="needs_review"&&job.phase==="before")&&!(job.
state==="cancelled"&&"agent"in job.by&&job.by.agent===job.from.agent))return job.state}var ENDED_BY_OTHERS=new Set(["cancelled","expired","needs_recovery"]);function wasEndedByOthers({
state}){return ENDED_BY_OTHERS.has(state)}var FENCE_GRACE_MS=2e3;function isElsewhere({spansHosts},worker){return spansHosts&&liveness(worker)==="unknown"}function holdsElsewhere(store,worker,held){return isElsewhere(
store,worker)&&(held.left_ms??-1/0)>-FENCE_GRACE_MS}async function isSettledElsewhere(store,holder,held){return isElsewhere(store,holder)?holdsElsewhere(store,holder,
held)?!0:(await store.registry.list("worker")).some(({worker,stays,silent_ms})=>stays===!0&&worker.host===holder.host&&!isGone(worker,silent_ms)):!1}var CLAIM_GRACE_MS=1e3,STOP_GRACE_MS=15e3,PARTING_GRACE_MS=3e4,KILL_GRACE_MS2=1e3;async function sweep(on6){let{jobs}=on6.store,swept=[];for(let held of await jobs.
held({judge:!0})){let found=await sweepOne(on6,held).catch(error=>stuck(held.job_id,error));found!==void 0&&swept.push(found)}let{overdue,cancelled}=await jobs.
tend();for(let jobId of overdue)await expireQueued(on6,jobId);for(let job of cancelled)await cancelBelow(on6,job).catch(unlessUnusable2);for(let jobId of await on6.
strays.stop())swept.push({job_id:jobId,became:"stray"});return swept}function sweptLine({job_id,became,left:left2,isElsewhere:isElsewhere2}){return isElsewhere2?
`job ${job_id} cannot be taken back: its worker in another container is silent, but a process of its turn still runs there`:left2!==void 0?`job ${job_id} cannot\
 be taken back: ${stillRunning(left2)} and cannot be stopped`:became==="stuck"?`job ${job_id} cannot be taken back now: the store refused`:became==="stray"?`sto\
pped what was left here of a turn of job ${job_id} that this host had lost`:`took back job ${job_id}, which a dead or silent worker held: now ${became}`}function stuck(jobId,error){
if(!(error instanceof RelayError||systemCode(error)!==void 0))throw error;if(!(error instanceof RelayError&&error.code==="STORE_FORMAT_UNKNOWN"))return{job_id:jobId,
became:"stuck"}}async function expireQueued(on6,jobId){try{(await on6.store.jobs.read(jobId))?.state==="queued"&&await expire(on6,jobId)}catch(error){if(!(error instanceof
RelayError))throw error}}function unlessUnusable2(error){if(!isUnusable(error))throw error}async function sweepOne(on6,held){let{job,refusal:refusal4}=held;if(refusal4!==
void 0)return sweepUnusable(held,refusal4);if(job!==void 0)return job.state==="running"?sweepRunning(on6,job,held):sweepEnded(on6,job,held)}function sweepUnusable({
job_id,worker},refusal4){if(worker!=="held")return refusal4.code==="JOB_DAMAGED"?{job_id,became:"damaged"}:stuck(job_id,refusal4)}async function sweepRunning(on6,job,held){
let at=new Date(on6.clock.now()).toISOString();if(isOverdueHere(job,on6.clock))return changeIfStill(on6.store,job,{type:"expire",at});if(on6.turns.isHeld(job))return renewOwn(
on6,job,held);if(held.worker==="held"||holdsElsewhere(on6.store,job.lease.worker,held))return;let reason=lossOf(on6.store,job,held.worker==="dead"),rest=await stopTurn(
on6,job,job.lease.worker);return rest!==void 0?(on6.store.spansHosts&&await on6.store.jobs.renew(job),rest):changeIfStill(on6.store,job,{type:"lose",at,token:job.
token,reason})}async function sweepEnded(on6,job,held){if(!(isYoung(held,CLAIM_GRACE_MS)&&!isAbandoned(job))&&(await on6.store.jobs.read(job.job_id))?.version===
job.version){if(job.holder!==void 0&&!isOverHere(on6.turns,job)){if(liveness(job.holder)!=="dead"&&isYoung(held,stopGraceMs(job))||await isSettledElsewhere(on6.
store,job.holder,held))return;let rest=await stopTurn(on6,job,job.holder);if(rest!==void 0)return rest}await on6.store.jobs.settle(job,{isLeft:!0})}}function isAbandoned(job){
return job.holder!==void 0&&job.state!=="queued"&&liveness(job.holder)==="dead"}function isOverHere(turns,job){return job.holder===void 0||!isThisProcess(job.holder)||
wasEndedByOthers(job)?!1:!turns.isHeld(job)&&turns.living(job.job_id).length===0}function stopGraceMs(job){return wasEndedByOthers(job)?STOP_GRACE_MS:PARTING_GRACE_MS}
async function changeIfStill(store,seen,event){let done=await store.jobs.change(seen.job_id,job=>job.state==="running"&&job.token===seen.token?{event,durable:!0}:
void 0);return done.changed?{job_id:seen.job_id,became:done.job.state}:void 0}async function stopTurn({lifelines,unstopped},job,worker){let left2=await stopHere(
unstopped,job);if(left2.length>0)return{job_id:job.job_id,became:"stuck",left:left2};if(lifelines.hasTurns(worker))return{job_id:job.job_id,became:"stuck",isElsewhere:!0}}
async function stopHere(unstopped,job){let marker=turnMarker(job.job_id,job.token),known=unstopped.get(marker.value),processes=[...job.processes,...known??[]],left2=known===
void 0?(await killTree({processes,marker,graceMs:KILL_GRACE_MS2})).left:treeOf({processes,marker}).map(({pid})=>pid);return left2.length===0?unstopped.delete(marker.
value):unstopped.set(marker.value,left2.map(identify).filter(isPresent)),left2}function isPresent(identity3){return identity3!==void 0}async function renewOwn({
store},job,held){(held.left_ms===void 0||held.left_ms<0)&&await store.jobs.renew(job)}function lossOf({spansHosts},job,isDead){let{id,pid,host_name}=job.lease.worker,
host2=spansHosts&&host_name!==void 0?` on "${host_name}"`:"",worker=`Its worker "${id}" (pid ${pid}${host2})`;return isDead?`${worker} died during attempt ${job.
attempts}.`:`${worker} sent no heartbeat for longer than its lease in attempt ${job.attempts}.`}function isYoung({quiet_ms},limitMs){return quiet_ms>=0&&quiet_ms<
limitMs}var LONGEST_MS=2**31-1;async function waitUntil2(options){let{store,clock,signal}=options,deadline=clock.monotonic()+options.timeoutMs,change=createSignal(),watch3=store.
jobs.watch({job:options.jobId},change.raise);signal?.addEventListener("abort",change.raise);try{for(;;){let found=await check(options),left2=deadline-clock.monotonic(),
isMet="job"in found&&found.isMet,aborted3=!isMet&&signal?.aborted===!0;if(isMet||aborted3||left2<=0){if("refusal"in found)throw found.refusal;return{job:found.job,
aborted:aborted3,timed_out:!isMet&&!aborted3}}let againMs="job"in found?untilExpiry(found.job,clock):AGAIN_MS;await change.raised(Math.min(left2,againMs))}}finally{
watch3.close(),signal?.removeEventListener("abort",change.raise)}}var AGAIN_MS=1e3;async function check({read,until,onCheck}){try{let job=await read();return await onCheck?.(
job),{job,isMet:until(job)}}catch(error){if(!isUnreachable(error))throw error;return{refusal:error}}}var OVERDUE_MS=250;function untilExpiry(job,clock){if(job.state!==
"queued"&&job.state!=="running"||job.expires_at===void 0)return LONGEST_MS;let left2=Date.parse(job.expires_at)-clock.now();return left2>0?left2:OVERDUE_MS}function createSignal(){
let isRaised=!1,wakeUp;return{raise:()=>{isRaised=!0,wakeUp?.()},raised:async timeoutMs=>{isRaised||await new Promise(resolve6=>{let timer=setTimeout(resolve6,Math.
min(timeoutMs,LONGEST_MS));wakeUp=()=>{clearTimeout(timer),resolve6()}}),wakeUp=void 0,isRaised=!1}}}function plural(count4,one,many=`${one}s`){return count4===1?one:many}function counted(count4,one,many){return`${count4} ${plural(count4,one,many)}`}function quotedList(names,maximum){
let shown=names.slice(0,maximum).map(name=>JSON.stringify(name)),more=names.length-shown.length;return more===0?shown.join(", "):`${shown.join(", ")} and ${more}\
 more`}function duration2(ms){let seconds=Math.max(0,Math.round(ms/1e3));return seconds<120?`${seconds} s`:seconds<7200?`${Math.round(seconds/60)} min`:seconds<48*3600?
`${Math.round(seconds/3600)} h`:`${Math.round(seconds/86400)} days`}var MANY=1e3;async function why(on6,job){if(job.expunged===!0)return`Ended as ${job.state} at ${job.updated_at}; its prompt and result were removed when their r\
etention was over.`;switch(job.state){case"queued":return whyQueued(on6,job);case"running":return await whySilent(on6,job)??whyRunning(job,on6.clock.now());case"\
needs_recovery":return`Needs recovery: ${withoutDot(job.reason)}, so ${leftBehind(job)}, then run "relay recover ${job.job_id}" to run it again or "relay cancel\
 ${job.job_id}" to end it.`;case"needs_review":return whyReview(job);case"completed":return`Completed at ${job.updated_at} in attempt ${job.attempts}.`;case"fai\
led":return`Failed at ${job.updated_at} after ${counted(job.attempts,"attempt")}: ${withoutDot(job.error.message)} (${job.error.code}).`;case"cancelled":{let by="\
person"in job.by?job.by.person:`agent "${job.by.agent}"`,reason=job.reason===void 0?"":`: ${withoutDot(job.reason)}`;return`Cancelled by ${by} at ${job.updated_at}${reason}\
.`}case"expired":return`Expired: its time to live of ${duration2(job.ttl_ms??0)} ended at ${job.expires_at??"an unknown time"} before it was done.`}}function leftBehind(job){
let there=job.holder===void 0?"":hostOf3(job.holder);return job.task.worktree===!0?`its own worktree${there} may hold half of the work, which the next turn does\
 not touch; look${there} with "relay diff ${job.job_id}"`:`its files${there} may be half-changed; look at them`}function hostOf3(worker){let host2=otherHost(worker);
return host2===void 0?"":` on "${host2}"`}function pidOf2(worker){return`pid ${worker.pid}${hostOf3(worker)}`}async function whyQueued(on6,job){if(job.holder!==
void 0&&await heldJob(on6.store,job.job_id)!==void 0)return`Queued: the processes of its previous attempt have not ended${whatRuns(job,on6)}; it runs again when\
 they have.`;let serving=(await on6.store.registry.list("worker")).filter(record2=>record2.agents.includes(job.to)&&!isGone(record2.worker,record2.silent_ms)),paused=await pausedFor(
on6,job.to,serving);if(paused!==void 0)return whyPaused(paused);let start2=`relay worker --agent ${job.to}`;if(serving.length===0&&job.run!==void 0&&continuesElsewhere(
job))return`Queued: its run continues elsewhere${placeOf(job.run)} and its reports are accepted, but no worker of "${job.to}" follows it; start one with "${start2}${job.
task.write===!0?" --allow-writes":""}".`;if(serving.length===0){let withRights=`${start2}${job.task.write===!0?" --allow-writes":""}`;return`Queued: no worker s\
erves "${job.to}" in this workspace${await startedBefore(on6,job.to)}start one with "${withRights}".`}if(job.task.write===!0&&!serving.some(record2=>record2.allow_writes.
includes(job.to)))return`Queued: it is a write job, and no worker of "${job.to}" allows writes; start one with "${start2} --allow-writes", or set "allowWrites" \
of "${job.to}" in the configuration.`;let delayed=delayedUntil(job,on6.clock.now());if(delayed!==void 0)return whyDelayed(job,delayed,on6.clock.now());let first=await on6.
store.jobs.ahead(job);if(first!==void 0)return whyInConversation(on6,job,first);let limit=Math.min(...serving.flatMap(record2=>record2.limits?.[job.to]??[]));if((await on6.
store.jobs.held({agent:job.to})).length>=limit)return`Queued: "${job.to}" is at its concurrency limit (${limit} in the configuration); the job starts when a run\
ning turn ends.`;let workers=serving.map(({worker})=>`"${worker.id}"${hostOf3(worker)}`).join(", ");return`Queued: ${await jobsAhead(on6.store,job)} for "${job.
to}" before it; served by ${workers}, ${slots(serving,job.to)} at a time.`}async function pausedFor(on6,agent,serving){let{spansHosts,registry}=on6.store,own3=(await createAgentPauses(
{registry,spansHosts}).list()).filter(pause6=>pause6.agent===agent),isFree=serving.some(({worker})=>!own3.some(({host:host2})=>host2===worker.host));return spansHosts&&
isFree?void 0:own3[0]}function whyPaused({agent,until,words,code,needs_person}){let advice2=needs_person?`; a person must fix that, and can then run "relay agen\
t resume ${agent}" to skip the wait`:`; to try at once, run "relay agent resume ${agent}"`;return`Queued: agent "${agent}" is paused until ${until}, when one jo\
b tests it again: ${words} (${code})${advice2}.`}async function whyInConversation(on6,job,before){let wait=`Queued: conversation "${job.task.conversation_key??""}\
" of "${job.to}" first runs job ${before.job_id}, which`;switch(before.state){case"unreadable":return`${wait} may be running, but its log cannot be read here: s\
ee "relay show ${before.job_id}".`;case"needs_review":return`${wait} waits for a person: "relay review approve ${before.job_id}" or "reject".`;case"needs_recove\
ry":return`${wait} waits for a person: look at its files, then "relay recover ${before.job_id}" or "relay cancel ${before.job_id}".`;case"running":return`${wait}\
 is running in attempt ${before.attempts}.`;case"queued":return`${wait} is queued${(await whyQueued(on6,before)).replace(/^Queued/,"")}`;default:return`${wait} \
is ${before.state}, but the processes of its turn have not ended${whatRuns(before,on6)}.`}}async function heldJob(store,jobId){return(await store.jobs.held({job_id:jobId}))[0]}
function whatRuns({processes,holder},{lifelines}){if(holder!==void 0&&lifelines.hasTurns(holder))return`: some still run in the container of worker "${holder.id}\
"`;if(holder!==void 0&&otherHost(holder)!==void 0)return`: they ran${hostOf3(holder)}, and only that host can stop them; if it is gone, the end of its lease let\
s the next turn begin`;let left2=processes.filter(process10=>liveness(process10)==="alive");return left2.length===0?"":`: ${stillRunning(left2.map(({pid})=>pid))}\
; if it does not end, kill it by hand`}var START_MS2=1e4;async function startedBefore({store,clock},agent){let latest=(await store.registry.list("spawn")).filter(
record2=>record2.agent===agent).toSorted((a2,b)=>a2.at<b.at?-1:1).at(-1);if(latest===void 0)return"; ";let{at,failure:failure2}=latest,host2=latest.host===ownIdentity().
host?void 0:latest.host_name,log2=`its log is "${latest.log}"${host2===void 0?"":` on "${host2}"`}`,age=clock.now()-Date.parse(at);return failure2!==void 0?`: t\
he one that a dispatch started ${duration2(age)} ago failed (${withoutDot(failure2)}), ${log2}; `:age<START_MS2?` yet: one was started ${duration2(age)} ago and\
 should register in a moment (${log2}); if it does not, `:`: the one that a dispatch started ${duration2(age)} ago is gone, ${log2}; `}var LIMITED=/LIMITED$/;function whyDelayed(job,notBefore,now){
let wait=`Queued until ${notBefore} (${duration2(Date.parse(notBefore)-now)} from now)`;if(job.last_error===void 0)return`${wait}: its sender asked for that tim\
e.`;if(job.deferrals!==void 0){let cause=LIMITED.test(job.last_error.code)?"a limit of the service":"its agent";return`${wait}: ${cause} refused it with ${job.last_error.
code} (${withoutDot(job.last_error.message)}); that spent none of its ${counted(job.max_attempts,"attempt")}.`}return`${wait}: ${counted(job.attempts,"attempt")}\
 of ${job.max_attempts} spent, the last failed with ${job.last_error.code} (${withoutDot(job.last_error.message)}).`}async function whySilent({store,lifelines},job){
let{worker}=job.lease,held=await heldJob(store,job.job_id);if(held?.isSilent===!0&&lifelines.hasTurns(worker))return`Its worker "${worker.id}" in another contai\
ner is silent, but a process of its turn still runs there; no other turn begins before that has ended, so end it there or stop that container.`;if(otherHost(worker)!==
void 0&&(held?.left_ms??0)<0)return`Its worker "${worker.id}" (${pidOf2(worker)}) sent no heartbeat for longer than its lease, so that host may be cut off; ${takenBack(
job)}.`}function takenBack(job){return job.task.write===!0?"the next sweep parks it for a person, because a write job is never repeated automatically":"the next\
 sweep takes it back"}function whyRunning(job,now){let{worker,claimed_at}=job.lease;if(job.question!==void 0&&job.question.answer===void 0)return`Running, but w\
aits for an answer to question "${job.question.question_id}": ${ended(job.question.text)}`;if(liveness(worker)==="dead"){let left2=job.processes.filter(process10=>liveness(
process10)==="alive");return left2.length>0?whyNotOver(job,left2):`Its worker "${worker.id}" (pid ${worker.pid}) is gone; ${takenBack(job)}.`}return`Running for\
 ${duration2(now-Date.parse(claimed_at))} in attempt ${job.attempts} of ${job.max_attempts} on worker "${worker.id}" (${pidOf2(worker)})${job.run===void 0?"":`;\
 its run continues elsewhere${placeOf(job.run)}`}.`}function whyNotOver(job,left2){let running=stillRunning(left2.map(({pid})=>pid));return`Its worker "${job.lease.
worker.id}" is gone, but ${running}. The next sweep stops what is left; if that fails, kill it by hand.`}function placeOf({url}){return url===void 0?"":` (${url}\
)`}function whyReview(job){let reason=withoutDot(job.reason);return job.phase==="before"?`Needs review before it runs: ${reason}; a person decides with "relay r\
eview approve ${job.job_id}" or "reject".`:`Needs review of its result: ${reason}; a person decides with "relay review approve ${job.job_id}" or "reject".`}async function jobsAhead(store,job){
let[queue]=await store.jobs.queued({agent:job.to,most:MANY}),ids=queue?.job_ids??[],position=ids.indexOf(job.job_id);return position===-1&&ids.length===MANY?`ov\
er ${MANY} jobs`:position<=0?"no job":counted(position,"job")}function slots(serving,agent){return serving.reduce((sum,record2)=>sum+(record2.places?.[agent]??record2.
concurrency),0)}function ended(text3){return/[.?!]$/.test(text3.trim())?text3.trim():`${text3.trim()}.`}function withoutDot(text3){return text3.trim().replace(/\.$/,
"")}function createWorkers(on6){let{registry,spansHosts}=on6;function keyOfStart(agent){return spansHosts?`${agent}@${ownIdentity().host??""}`:agent}return{async enlist(record2){
let listed=new Set([record2.worker.id]);for(let other of await registry.list("worker"))isGone(other.worker,other.silent_ms)?await registry.remove("worker",other.
worker.id):listed.add(other.worker.id);on6.lifelines.removeOld(listed),await registry.put("worker",record2.worker.id,record2)},async beat(record2){let{id}=record2.
worker;await registry.beat("worker",id)||await registry.put("worker",id,record2)},async discharge(workerId){await registry.remove("worker",workerId)},async list(){
return(await registry.list("worker")).filter(({worker,silent_ms})=>!isGone(worker,silent_ms))},latestStart:agent=>registry.get("spawn",keyOfStart(agent)),recordStart(record2){
let place3=spansHosts?{host:ownIdentity().host,host_name:hostName()}:{};return registry.put("spawn",keyOfStart(record2.agent),{...record2,...place3})},async forgetStart(agent){
await registry.remove("spawn",keyOfStart(agent))}}}function createQueue(on6){let{store,clock,lifelines=NO_LIFELINES}=on6,at=()=>new Date(clock.now()).toISOString(),unstopped=new Map,turns=createTurns(),strays=createStrays(
{store,clock,turns,turnsHere:on6.turnsHere});async function get(jobId){let job=await store.jobs.read(jobId,{durable:!0});if(job===void 0)throw jobNotFound(jobId);
return isOverdueHere(job,clock)?expire(on6,jobId):job}return{...createHolder({store,clock,turns}),...createDecisions(on6),dispatch:(request,sender)=>dispatch(on6,
request,sender),retry:async(jobId,sender)=>dispatch(on6,retryOf(await get(jobId)),sender),fork:async(jobId,prompt,sender)=>dispatch(on6,forkOf(await get(jobId),
prompt,sender.request_id),sender),get,findId:(prefix,isOwn)=>findJobId(store,prefix,isOwn),list:filter=>list2(store,filter),history:jobId=>store.jobs.history(jobId),
activity:(jobId,page2)=>store.activity.read(jobId,page2),output:(result,offset,length)=>store.blobs.slice(result,offset,length),readText:blob=>store.blobs.read(
blob),why:job=>why({store,clock,lifelines},job),waitFor:(jobId,wait)=>waitUntil2({store,clock,read:()=>get(jobId),jobId,...wait}),watch:store.jobs.watch,cancel:(jobId,how)=>cancel(
on6,jobId,how),async answer(jobId,answer){let event={type:"answer",at:at(),...answer};return(await store.jobs.change(jobId,job=>(refuseOtherChoice(job,answer),{
event,durable:!0}))).job},async steer(jobId,steer){let event={type:"steer",at:at(),...steer};return(await store.jobs.change(jobId,()=>({event,durable:!0}))).job},
claim:claim3=>store.jobs.claim(claim3),async claimGiven(jobId,claim3){let job=await store.jobs.claim({...claim3,job_id:jobId});if(job===void 0)throw jobNotFound(
jobId);return job},async leaseLeft(job){let[held]=await store.jobs.held({job_id:job.job_id});return held?.left_ms??job.lease.ends_monotonic_ms-clock.monotonic()},
nextDue:agent=>store.jobs.nextDue(agent,"delayed"),nextWork:(agent,options)=>store.jobs.nextDue(agent,options),sweep:()=>sweep({store,clock,lifelines,unstopped,
turns,strays}),spansHosts:store.spansHosts,workers:createWorkers({registry:store.registry,spansHosts:store.spansHosts,lifelines}),conversations:createConversations(
{registry:store.registry,clock}),pauses:createAgentPauses({registry:store.registry,spansHosts:store.spansHosts})}}var FIRST_MS=5*6e4,EVERY_MS=36e5,STEADY_MS=6e4,MOST_JOBS2=2e3,DAY_MS2=864e5;function collectNowAndThen(on6){let{store,clock,retentionDays,warn:warn2}=on6,apart=()=>clock.
now()-clock.monotonic(),known=apart(),isClosed2=!1,timer=setTimeout(tick,FIRST_MS*(1+Math.random())).unref();async function look(){let isSteady=Math.abs(apart()-
known)<STEADY_MS;if(known=apart(),!isSteady)return;let before=new Date(clock.now()-retentionDays*DAY_MS2).toISOString(),collected=await store.upkeep.collectWhenDue(
before,MOST_JOBS2);collected===void 0||collected.jobs===0||warn2(`collected ${counted(collected.jobs,"job")} that ended before ${before.slice(0,10)}`)}function tick(){
look().catch(error=>warn2(`cannot collect ended jobs: ${String(error)}`)).finally(()=>{timer=setTimeout(tick,EVERY_MS*(.9+Math.random()*.2)).unref(),isClosed2&&
clearTimeout(timer)})}return{look,close(){isClosed2=!0,clearTimeout(timer)}}}function jobSubject(id){return{kind:"job",id}}function isSameSubject(a2,b){return a2.kind===b.kind&&a2.id===b.id}var LATE_MS=3e3;async function removeOnArrival(on6,job,remove2){let{clock}=on6,latest=openQuestion(job)===void 0?void 0:"ask",isExpected=notificationOf(job,latest)!==
void 0,age=Math.abs(clock.now()-Date.parse(job.updated_at)),deadline=clock.monotonic()+(isExpected?LATE_MS-age:0),signal=createSignal(),watch3=on6.watch(signal.
raise);try{for(;;){if(await remove2()>0)return;let left2=deadline-clock.monotonic();if(left2<=0)return;await signal.raised(left2)}}finally{watch3.close()}}function claimState(lines,notification,at){let about=linesAbout(lines,notification);if(about.some(line=>line.step==="done"))return"done";if(about.some(line=>line.
session===at.session))return"notified";let owner=ownerOf(about,notification);return owner!==void 0&&owner!==sessionTag(at.session)&&at.alive.session(owner)?"els\
ewhere":isAwaited(lines,at)?"awaited":"claimable"}function linesAbout(lines,{event,recipient}){return lines.filter(line=>line.event===event&&(line.recipient===void 0||
line.recipient===recipient))}function ownerOf(about,{owner}){let last=about.at(-1);return last===void 0?owner:sessionTag(last.session)}function isAwaited(lines,at){
let waits=lines.filter(line=>line.session===at.session&&line.event===void 0&&at.alive.process(line)),begun=waits.filter(line=>line.step==="waiting").length,ended3=waits.
filter(line=>line.step==="withdrawn").length;return begun>ended3}var MOST_QUEUED=100;async function notificationsOf({mailbox,jobs},{recipient,works}){let stored=await mailbox.notifications(recipient);if(!works)return stored;let[queue]=await jobs.
queued({agent:recipient,most:MOST_QUEUED}),queued2=(queue?.job_ids??[]).map(job_id=>({item_id:`queued-${job_id}`,subject:jobSubject(job_id),recipient,event:"que\
ued",kind:"queued"}));return[...stored,...queued2]}function inboxItemOf(notification){let{item_id,subject,kind,version:version2,recipient,at,owner}=notification;
return{item_id,kind,job_id:subject.id,version:version2,agent:recipient,at,owner}}function isLast({kind}){switch(kind){case"queued":case"question":case"needs_rev\
iew":case"needs_recovery":return!1;case"completed":case"failed":case"cancelled":case"expired":return!0}}var MAX_ATTEMPTS2=50;function createDeliveries(on6){let{mailbox,registry}=on6.store;async function append2(subject,decide){for(let attempt3=0;attempt3<MAX_ATTEMPTS2;attempt3+=
1){let log2=await mailbox.deliveries(subject),line=await decide(log2.lines);if(line===void 0)return!1;let at=new Date(on6.now()).toISOString();if(await mailbox.
appendDelivery(subject,log2.version+1,{...line,at}))return!0}return!1}async function stateIn(lines,notification,session){let alive=await aliveAmong(registry,lines,
notification);return claimState(lines,notification,{session,alive})}return{async state(notification,session){return stateIn((await mailbox.deliveries(notification.
subject)).lines,notification,session)},async claim(notification,session,way){let{subject,event,recipient}=notification,isClaimed=await append2(subject,async lines=>{
if(await stateIn(lines,notification,session)==="claimable")return{step:"offered",way,session,event,recipient}});return isClaimed&&isLast(notification)&&await registry.
remove("outstanding",[sessionTag(session),subject.id]),isClaimed},async addReceipt(notification,receipt){let{subject,event,recipient}=notification;await append2(
subject,lines=>linesAbout(lines,notification).some(({step})=>step===receipt.step||step==="done")?void 0:{...receipt,event,recipient})},async beginWait(subject,wait){
await append2(subject,()=>({step:"waiting",...wait}))},async endWait(subject,wait){await append2(subject,()=>({step:"withdrawn",...wait}))},async of(subject){let{
lines}=await mailbox.deliveries(subject);return keysOf(lines).map(key=>deliveryOf(subject,key.event,linesAbout(lines,key)))}}}function keysOf(lines){let keys=new Map;
for(let{event,recipient}of lines)event!==void 0&&keys.set(`${event} ${recipient??""}`,{event,recipient});let all=[...keys.values()],named2=new Set(all.flatMap(key=>key.
recipient===void 0?[]:key.event));return all.filter(key=>key.recipient!==void 0||!named2.has(key.event))}function deliveryOf(subject,event,lines){let done=lines.
find(line=>line.step==="done"),seen=lines.find(line=>line.step==="seen")??done,offered=lines.filter(line=>line.step==="offered").map(receiptOf),state=done?"done":
seen?"seen":offered.length>0?"offered":"queued";return{subject,event,state,offered,seen:seen===void 0?null:receiptOf(seen),done:done===void 0?null:receiptOf(done)}}
function receiptOf({way,session,at}){return{way,session,at}}async function aliveAmong(registry,lines,notification){let owner=ownerOf(linesAbout(lines,notification),
notification),isOwnerAlive=owner!==void 0&&isAlive(await registry.get("session",owner)),waiting=await waitersAmong(registry,lines);return{session:tag=>tag===owner&&
isOwnerAlive,process:({process:process10,session})=>{if(process10===void 0)return!1;let seen=liveness(process10);return seen==="alive"||seen==="unknown"&&waiting.
has(session)}}}async function waitersAmong(registry,lines){let unknown2=lines.filter(({process:process10})=>process10&&liveness(process10)==="unknown"),alive=new Set;
for(let session of new Set(unknown2.map(line=>line.session)))isAlive(await registry.get("session",sessionTag(session)))&&alive.add(session);return alive}function isAlive(session){
return session!==void 0&&!isGone(session.process,session.silent_ms)}function createOwnSessions(on6){let{mailbox,registry}=on6.store,joined=new Map,joining=new Map,timer;async function register({agent,session:id,works}){let tag=sessionTag(
id),before=await registry.get("session",tag),session={session:id,agent,process:ownIdentity(),client:identify(process.ppid),host_name:hostName(),works,started_at:before?.
started_at??new Date(on6.now()).toISOString()};await registry.put("session",tag,session),joined.set(id,session),timer??=setInterval(()=>{beat2()},BEAT_MS).unref()}
async function beat2(){for(let session of joined.values()){let tag=sessionTag(session.session);try{await registry.beat("session",tag)||await registry.put("sessi\
on",tag,session)}catch(error){if(!(error instanceof RelayError))throw error}}}return{joined:()=>[...joined.values()],beat:beat2,async join(subscription){let{session}=subscription;
if(joined.has(session))return;let running=joining.get(session)??register(subscription);joining.set(session,running),await running.finally(()=>joining.delete(session))},
async leave(){for(let{session,agent}of joined.values()){let tag=sessionTag(session),known=await registry.get("session",tag);known===void 0||!isThisProcess(known.
process)||(await registry.remove("session",tag),await mailbox.signal(agent))}joined.clear(),clearInterval(timer),timer=void 0},async removeDead(){for(let session of await registry.
list("session"))isAlive(session)||await registry.remove("session",sessionTag(session.session))}}}var MIN_PAUSE_MS=20;async function claimAll(on6,subscriptions,{way,settled}){let claimed2=[];for(let{agent,session,works}of subscriptions)for(let notification of await notificationsOf(
on6.store,{recipient:agent,works})){let key=`${notification.item_id} ${session}`;if(!(settled.has(notification.item_id)||settled.has(key))){if(await on6.deliveries.
claim(notification,session,way))claimed2.push(notification);else if(!await isSettled(on6,notification,session))continue;settled.add(key)}}return claimed2}async function isSettled({
store,deliveries},notification,session){let state=await deliveries.state(notification,session);return state==="done"&&await store.mailbox.dismiss(notification.recipient,
[notification.item_id]),state==="done"||state==="notified"}function subscribe(options){let timer,isChecking=!1,isClosed2=!1,failure2;async function checkOnce(){
isChecking=!0;try{await options.check(),failure2=void 0}catch(error){failure2!==String(error)&&options.failed(error),failure2=String(error)}finally{isChecking=!1}}
function checkSoon(){if(isClosed2)return;let delayMs=isChecking?Math.max(options.delayMs,MIN_PAUSE_MS):options.delayMs;timer??=setTimeout(()=>{timer=void 0,isChecking?
checkSoon():checkOnce()},delayMs)}let{store,agent,works}=options,watches=[store.mailbox.watch(agent,checkSoon)];return works&&watches.push(store.jobs.watch({agent},
checkSoon)),checkSoon(),{checkSoon,close(){isClosed2=!0,clearTimeout(timer);for(let watch3 of watches)watch3.close()}}}function createInbox(on6){let{store,clock}=on6,{mailbox,registry}=store,deliveries=createDeliveries({store,now:clock.now}),watch3=(agent,listener)=>mailbox.watch(
agent,listener),reading=0;async function pending({agent,session},subject){let about=(await mailbox.notifications(agent)).filter(each=>subject===void 0||isSameSubject(
each.subject,subject));if(session===void 0)return about;let found=[];for(let notification of about){let state=await deliveries.state(notification,session);state===
"done"?await mailbox.dismiss(agent,[notification.item_id]):state!=="elsewhere"&&found.push(notification)}return found}async function acknowledge({agent,session},notifications,way){
return session!==void 0&&await bestEffort(async()=>{for(let notification of notifications)await deliveries.addReceipt(notification,{step:"done",way,session}),isLast(
notification)&&await removeOutstanding(session,notification.subject.id)}),mailbox.dismiss(agent,notifications.map(({item_id})=>item_id))}function removeOutstanding(session,jobId){
return registry.remove("outstanding",[sessionTag(session),jobId])}return{async register(agentId,description){let at=new Date(clock.now()).toISOString(),known=await registry.
get("agent",agentId),record2={agent_id:agentId,description:description??known?.description,registered_at:known?.registered_at??at,last_seen:at};return await registry.
put("agent",record2.agent_id,record2),record2},agents:()=>registry.list("agent"),items:async agent=>(await mailbox.notifications(agent)).map(inboxItemOf),dismiss:(agent,itemIds)=>mailbox.
dismiss(agent,itemIds),dismissJob(agent,job){return removeOnArrival({clock,watch:listener=>watch3(agent,listener)},job,async()=>{let about=await pending({agent},
jobSubject(job.job_id));return mailbox.dismiss(agent,about.map(({item_id})=>item_id))})},pending,acknowledge,acknowledgeJob(sender,job,way){let{agent}=sender;return removeOnArrival(
{clock,watch:listener=>watch3(agent,listener)},job,async()=>{let reported=(await pending(sender,jobSubject(job.job_id))).filter(({at=""})=>at<=job.updated_at);return acknowledge(
sender,reported,way)})},async claim({session},notification){return session===void 0||await bestEffort(()=>deliveries.claim(notification,session,"check_inbox"))!==
!1?!0:await deliveries.state(notification,session)!=="elsewhere"},async markSeen({session},notifications){session!==void 0&&await bestEffort(async()=>{for(let notification of notifications)
await deliveries.addReceipt(notification,{step:"seen",way:"check_inbox",session})})},async deliveries(subject){let delivered=await deliveries.of(subject),job=subject.
kind==="job"?await store.jobs.read(subject.id,{durable:!0}):void 0;if(job===void 0)return delivered;let others=(await pending({agent:job.from.agent},subject)).filter(
({event})=>!delivered.some(each=>each.event===event));return[...delivered,...others.map(queuedDelivery)]},async beginWait({agent,session},subject,way){if(session===
void 0)return async()=>{};let wait={way,session,process:ownIdentity()};return await bestEffort(()=>deliveries.beginWait(subject,wait)),async()=>{await bestEffort(
()=>deliveries.endWait(subject,wait)),await bestEffort(()=>mailbox.signal(agent))}},async whileReading(wait){return reading+=1,wait().finally(()=>{reading-=1})},
isReading:()=>reading>0,async addOutstanding({session},jobId){if(session===void 0)return;let key=[sessionTag(session),jobId];await bestEffort(()=>registry.put("\
outstanding",key,{job_id:jobId}))},async removeOutstanding({session},jobId){session!==void 0&&await bestEffort(()=>removeOutstanding(session,jobId))},available:({
agent,works})=>notificationsOf(store,{recipient:agent,works}),claimAll:(subscriptions,options)=>claimAll({store,deliveries},subscriptions,options),subscribe:options=>subscribe(
{store,...options}),watch:watch3,async hasHooks(session){return await registry.get("role",[sessionTag(session),"hooks"])!==void 0},sessions:createOwnSessions({store,
now:clock.now})}}function queuedDelivery({subject,event}){return{subject,event,state:"queued",offered:[],seen:null,done:null}}async function bestEffort(work){try{
return await work()}catch(error){if(error instanceof RelayError)return;throw error}}import{uptime}from"node:os";import*as fs14 from"node:fs";import{resolve as resolve5}from"node:path";import*as fs13 from"node:fs";var SHARED={26985:"NFS",20859:"SMB",4283649346:"CIFS",4266872130:"SMB2",16914839:"9p",12805120:"Ceph",1397113167:"AFS",1937076805:"\
Coda",198183888:"Lustre",1196443219:"GPFS",18225520:"GFS2",1952539503:"OCFS2",2020557398:"vboxsf",3133910204:"vmhgfs"},LOCAL=new Set([61267,1481003842,2435016766,
16914836,2035054128,801189825,4076150800,3393526350,2240043254]),LOCAL_FUSE=new Set(["fuseblk","fuse.bindfs","fuse.cryfs","fuse.encfs","fuse.exfat","fuse.fuse-o\
verlayfs","fuse.gocryptfs","fuse.mergerfs","fuse.ntfs-3g"]),REMOTE=/^(fuse|virtiofs|fakeowner|grpcfuse|osxfs|9p|davfs|vboxsf|vmhgfs|prl_fs|smb3|nfs)/;function unsafeFileSystem(directory){
if(process.platform!=="linux")return;let number5=fs13.statfsSync(directory).type>>>0;return judge4({number:number5,directory,mounts:()=>fs13.readFileSync("/proc\
/self/mountinfo","utf8")})}function judge4(at){let name=SHARED[at.number];if(name!==void 0)return{name,verdict:"refuse"};if(LOCAL.has(at.number))return;let type=mountTypeOf(
at.directory,at.mounts());if(!(type===void 0||!REMOTE.test(type)))return{name:type,verdict:LOCAL_FUSE.has(type)?"warn":"refuse"}}function mountTypeOf(directory,mounts){
let found;for(let line of mounts.split(`
`)){let fields=line.split(" "),path6=unescape(fields[4]??""),type=fields[fields.indexOf("-",6)+1];if(path6===""||type===void 0)continue;(path6==="/"||directory===
path6||directory.startsWith(`${path6}/`))&&path6.length>=(found?.path.length??0)&&(found={path:path6,type})}return found?.type}function unescape(path6){return path6.
replace(/\\([0-7]{3})/g,(_,octal)=>String.fromCharCode(Number.parseInt(octal,8)))}function secureDataDir(path6){let directory=resolve5(path6);try{makeDirectory(directory);let{real,danger}=walk(directory);if(danger!==void 0)throw unsafe4(directory,
danger);return checkItself(real),checkFileSystem(real),fs14.accessSync(real,fs14.constants.R_OK|fs14.constants.W_OK|fs14.constants.X_OK),real}catch(error){if(error instanceof
RelayError||systemCode(error)===void 0)throw error;let code=systemCode(error),message2=`Cannot use data directory "${directory}": the system answered ${code}. M\
ake it writable, or set RELAY_DATA_DIR to a directory of your own.`;throw new RelayError("DATA_DIR_UNUSABLE",message2,{details:{path:directory},cause:error})}}function checkItself(directory){
let fd=openDirectory(directory);try{checkOpen(directory,fd)}finally{fs14.closeSync(fd)}}function checkOpen(directory,fd){let stat=fs14.fstatSync(fd),me=process.
getuid?.();if(me!==void 0&&stat.uid!==me)throw unsafe4(directory,`it belongs to user ${stat.uid}, this process runs as ${me}`);if((stat.mode&63)===0)return;let mode=(stat.
mode&511).toString(8);if((stat.mode&18)===0&&fs14.readdirSync(directory).length===0){fs14.fchmodSync(fd,448);return}throw unsafe4(directory,`other users may ent\
er it (mode ${mode}); run: chmod 700 "${directory}"`)}var ACCEPTED="accept-unsafe-file-system";function checkFileSystem(directory){let found=unsafeFileSystem(directory);
if(found?.verdict!=="refuse"||fs14.existsSync(`${directory}/${ACCEPTED}`))return;let message2=`Cannot use data directory "${directory}": it is on ${found.name},\
 a network or shared file system, where the appends of two processes are not safe from each other and a flush may not reach a disk. Set RELAY_DATA_DIR to a dire\
ctory on a local disk. To use it at your own risk from one machine only, create the empty file "${directory}/${ACCEPTED}".`;throw new RelayError("DATA_DIR_UNSAF\
E",message2,{details:{path:directory}})}function unsafe4(directory,why2){let message2=`Cannot use data directory "${directory}": ${why2}. Jobs hold prompts and \
results; set RELAY_DATA_DIR to a directory that only you can use.`;return new RelayError("DATA_DIR_UNSAFE",message2,{details:{path:directory}})}import{basename as basename2,join as join12}from"node:path";var BUCKET_MS=4e3,WATCHED="watched";function layoutOf(root){return{root,document:`${root}/store.json`,upkeep:`${root}/upkeep.json`,jobs:`${root}/jobs`,journals:`${root}\
/journal`,flushFailed:`${root}/flush-failed`,done:`${root}/done`,attentionRoot:`${root}/attention`,quarantine:`${root}/quarantine`,agentsRoot:`${root}/agents`,workersRoot:`${root}\
/workers`,queueRoot:`${root}/queue`,runningRoot:`${root}/running`,wakeRoot:`${root}/wake`,waitingRoot:`${root}/waiting`,inboxRoot:`${root}/inbox`,conversations:`${root}\
/conversations`,conversationQueues:`${root}/lines`,childrenRoot:`${root}/families`,cancellations:`${root}/cascades`,expiryRoot:`${root}/expiry`,expiryHint:({job_id,
at_ms})=>`${root}/expiry/${expiryBucketOf(at_ms)}/${base36(at_ms,9)}-${job_id}`,spawnedRoot:`${root}/spawned`,sessions:`${root}/sessions`,time:`${root}/time`,shard:jobId=>`${root}\
/jobs/${shardOf(jobId)}`,log:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.jsonl`,activity:jobId=>`${root}/jobs/${shardOf(jobId)}/${jobId}.activity.jsonl`,deliveries:jobId=>`${root}\
/jobs/${shardOf(jobId)}/${jobId}.deliveries.jsonl`,output:(jobId,file)=>`${root}/jobs/${shardOf(jobId)}/${file}`,attention:jobId=>`${root}/attention/${jobId}`,queue:agent=>`${root}\
/queue/${fileName(agent)}`,running:agent=>`${root}/running/${fileName(agent)}`,waiting:agent=>`${root}/waiting/${fileName(agent)}`,watched:agent=>`${root}/waiti\
ng/${fileName(agent)}/${WATCHED}`,wakeInbox:agent=>`${root}/wake/${fileName(agent)}.inbox`,inbox:agent=>`${root}/inbox/${fileName(agent)}`,agent:agent=>`${root}\
/agents/${fileName(agent)}.json`,worker:workerId=>`${root}/workers/${fileName(workerId)}.json`,spawn:agent=>`${root}/spawned/${fileName(agent)}.json`,pausedRoot:`${root}\
/paused`,pause:agent=>`${root}/paused/${fileName(agent)}.json`,spawnLog:agent=>`${root}/spawned/${fileName(agent)}.log`,conversation:(agent,key)=>`${root}/conve\
rsations/${fileName(agent)}~${hashOf2(key,32)}.json`,conversationQueue:(agent,key)=>`${root}/lines/${fileName(agent)}~${hashOf2(key,32)}`,children:jobId=>`${root}\
/families/${jobId}`,cancellation:jobId=>`${root}/cascades/${jobId}`,topics:agent=>`${root}/conversations/${fileName(agent)}~topics`,topic:(agent,key)=>`${root}/\
conversations/${fileName(agent)}~topics/${hashOf2(key,32)}`,doneLog:at=>`${root}/done/${at.slice(0,10)}.log`,queueHint:job=>`${root}/queue/${fileName(job.to)}/${queuePlaceOf(
job)}`,creationHint:job=>`${root}/queue/${fileName(job.to)}/${queuePlaceOf(job)}${BEING_CREATED}`,runningHint:job=>`${root}/running/${fileName(job.to)}/${sortKeyOf(
job)}`}}function flushFailedOf(log2){return join12(log2,"../../../flush-failed")}function storeDirectory(dataDir,workspace){return join12(dataDir,`${storeName(workspace)}\
-${hashOf2(workspace,12)}`)}function storeName(workspace){return basename2(workspace).replace(/[^A-Za-z0-9._-]/g,"_").slice(0,40)||"root"}function fileName(name){
return name.replace(/^\.|[^a-z0-9._-]/g,character=>`%${Buffer.from(character).toString("hex")}`)}function nameOfFile(file){return file.replace(/%([0-9a-f]{2})/g,
(_,hex2)=>String.fromCharCode(Number.parseInt(hex2,16)))}function sortKeyOf(job){let write3=job.task.write===!0?".w":"";return`${rank(job.priority)}${base36(Date.
parse(job.created_at),9)}-${job.job_id}${write3}`}var SORT_KEY=/^\d{3}[0-9a-z]{9}-([a-z2-7]{26})(\.w)?$/;function conversationNameOf(job){return`${base36(Date.parse(
job.created_at),9)}-${job.job_id}`}function conversationNameIn(sortKey){let jobId=readSortKey(sortKey)?.jobId;return jobId===void 0?void 0:`${sortKey.slice(3,12)}\
-${jobId}`}function readConversationName(name){let match=/^([0-9a-z]{9})-([a-z2-7]{26})$/.exec(name);if(!(match?.[1]===void 0||match[2]===void 0))return{jobId:match[2],
createdMs:Number.parseInt(match[1],36)}}function readSortKey(key){let match=SORT_KEY.exec(key);return match?.[1]===void 0?void 0:{jobId:match[1],write:match[2]!==
void 0}}var BEING_CREATED="~";function nameWhenCreated(name){return name.endsWith(BEING_CREATED)?name.slice(0,-BEING_CREATED.length):void 0}function createdMsOf(sortKey){
return Number.parseInt(sortKey.slice(3,12),36)}var LATER="later-";function queuePlaceOf(job){let due=dueOf(job);return due===void 0?readyHintOf(job):`${LATER}${base36(
Math.floor(due/BUCKET_MS),8)}/${base36(due,9)}~${sortKeyOf(job)}`}function dueOf(job){if(!(job.state!=="queued"||job.not_before===void 0))return Date.parse(job.
not_before)}function readyBucketOf(sortKey){return`${sortKey.slice(0,3)}-${base36(Math.floor(createdMsOf(sortKey)/BUCKET_MS),8)}`}function readyHintOf(job){let key=sortKeyOf(
job);return`${readyBucketOf(key)}/${key}`}function isBucket(name){return/^(\d{3}|later)-[0-9a-z]{8}$/.test(name)}function isLaterBucket(bucket){return bucket.startsWith(
LATER)}function laterBucketStart(bucket){return Number.parseInt(bucket.slice(LATER.length),36)*BUCKET_MS}function bucketIsOver(bucket,now){return(isLaterBucket(
bucket)?laterBucketStart(bucket):Number.parseInt(bucket.slice(4),36)*BUCKET_MS)+2*BUCKET_MS<now}function readLaterName(name){let sortKey=name.slice(10);if(!(name.
charAt(9)!=="~"||readSortKey(sortKey)===void 0))return{due:Number.parseInt(name.slice(0,9),36),sortKey}}var EXPIRY_BUCKET_MS=65536;function expiryBucketOf(ms){return base36(
Math.floor(ms/EXPIRY_BUCKET_MS),8)}function readExpiryName(name){let parsed2=readConversationName(name);return parsed2&&{job_id:parsed2.jobId,at_ms:parsed2.createdMs}}
function expiryBucketStart(bucket){if(/^[0-9a-z]{8}$/.test(bucket))return Number.parseInt(bucket,36)*EXPIRY_BUCKET_MS}function rank(priority){return String(100-
priority).padStart(3,"0")}function base36(value,width){return value.toString(36).padStart(width,"0")}function hashOf2(text3,digits){let{hash:hash4}=process.getBuiltinModule(
"node:crypto");return hash4("sha256",text3).slice(0,digits)}import*as fs58 from"node:fs";import{dirname as dirname17,join as join14}from"node:path";import*as fs15 from"node:fs";import{setTimeout as delay3}from"node:timers/promises";var BEAT_MS2=5e3,STUCK_MS=1e4,CHECK_MS3=200,LONGEST_WAIT_MS2=10*6e4,MAX_TRIES=100;async function withLock(path6,duty,{signal}={}){return run(await waitForLock(path6,
signal),duty)}async function withFreeLock(path6,duty){let taken=takeIfRoom(path6);return typeof taken=="string"?void 0:run(taken,duty)}function tryLock(path6){return take(
`${path6}.holder`)}function lockHolder(path6){let file=`${path6}.holder`;return readHolder(file)?.is==="held"?holderIn(file)?.process:void 0}async function waitForLock(path6,signal){
for(let waitedMs=0;waitedMs<LONGEST_WAIT_MS2;waitedMs+=CHECK_MS3){let taken=takeIfRoom(path6);if(taken==="stuck")break;if(taken!=="held")return taken;await delay3(
CHECK_MS3,void 0,{signal})}return withoutLock}function takeIfRoom(path6){try{return tryLock(path6)}catch(error){if(!isFull(error))throw error;return withoutLock}}
async function run(release2,duty){try{return await duty()}finally{release2()}}function withoutLock(){}function take(file){let own3={id:Math.random().toString(36).
slice(2),process:ownIdentity()};for(let tries=0;tries<MAX_TRIES;tries+=1){if(create(file,own3))return hold(file,own3);let found=readHolder(file);if(found===void 0)
continue;if(found.is!=="gone")return found.is;let releaseRight=take(`${file}.${found.id}`);if(typeof releaseRight=="string")return releaseRight;try{if(readHolder(
file)?.id!==found.id)continue;return replaceHint(file,own3),hold(file,own3)}finally{releaseRight()}}return"held"}function create(file,own3){let fd;try{fd=fs15.openSync(
file,"wx",384)}catch(error){if(systemCode(error)==="EEXIST")return!1;throw error}try{return writeWhole(fd,bytesOf(own3)),!0}catch(error){throw fs15.rmSync(file,
{force:!0}),error}finally{fs15.closeSync(fd)}}function hold(file,own3){let beat2=setInterval(()=>{let now=new Date;afterwards(()=>fs15.utimesSync(file,now,now))},
BEAT_MS2).unref(),release2=()=>{clearInterval(beat2),process.off("exit",release2),holderIn(file)?.id===own3.id&&afterwards(()=>ifPresent(()=>fs15.unlinkSync(file)))};
return process.once("exit",release2),release2}function readHolder(file){let stat=fs15.lstatSync(file,{throwIfNoEntry:!1});if(stat===void 0)return;let silentMs=Math.
max(0,Date.now()-stat.mtimeMs),holder=holderIn(file),isSilent=silentMs>STUCK_MS;return holder===void 0?{id:"empty",is:isSilent?"gone":"held"}:isGone(holder.process,
silentMs)?{id:holder.id,is:"gone"}:{id:holder.id,is:isSilent?"stuck":"held"}}function holderIn(file){let document=readIntact(file);if(typeof document!="object"||
document===null)return;let{id,process:named2}=document,holder=parseProcess(named2);if(!(typeof id!="string"||!/^[a-z0-9]{1,20}$/.test(id)||holder===void 0))return{
id,process:holder}}function formatOf(value){return typeof value!="object"||value===null||!("format"in value)?0:typeof value.format=="number"?value.format:0}var ProcessIdentity=strictObject({pid:wholeNumber(1),start:string2(),boot_id:string2(),pid_ns:optional(string2()),host:optional(string2())}),WorkerIdentity=extend2(
ProcessIdentity,{id:string2(),host_name:optional(string2()),home:optional(string2())});var StoreDocument=object({format:wholeNumber(1),workspace:string2(),created_at:Instant,boot_id:string2(),host:optional(string2()),host_name:optional(string2()),
root:_catch(optional(object({ino:string2(),birthtime_ms:optional(number2())})),void 0)}),UpkeepDocument=object({collected_at:Instant,next_at:Instant,passed:optional(
Instant)}),AgentRecord=object({agent_id:AgentId,description:optional(string2()),registered_at:Instant,last_seen:Instant}),WorkerRecord=object({worker:WorkerIdentity,
agents:array(AgentId),allow_writes:array(AgentId),concurrency:wholeNumber(1),places:optional(record(AgentId,wholeNumber(1))),limits:optional(record(AgentId,wholeNumber(
1))),started_at:Instant,stays:optional(boolean2()),log:optional(string2())}),SpawnRecord=object({agent:AgentId,at:Instant,host:optional(string2()),host_name:optional(
string2()),log:string2(),failure:optional(string2())}),Thread={thread_id:string2(),thread_usage:optional(Usage),home:optional(string2()),host_name:optional(string2())},
ConversationThread=object({agent:string2(),key:string2(),...Thread,others:optional(array(object(Thread)))}),ConversationTitle=object({key:ConversationKey,title:string2(),
at:Instant,founder:optional(object({agent:string2(),scope:optional(string2())}))}),ConversationJobs=object({key:ConversationKey,job_ids:array(JobId),at:Instant});import*as fs16 from"node:fs";function fileTime(path6){let now=new Date;return touchFile(path6),fs16.utimesSync(path6,now,now),Math.floor(fs16.statSync(path6).ctimeMs)}import*as fs17 from"node:fs";var FRESH_MS=100,FRESH_MS_EACH=.05,PASS_OVER_MS=3e4;function createQueueCursor(layout,agent){let queue=layout.queue(agent),running=layout.running(agent),keys=[],
position=0,reading,unread=[],hasRunningDirectory=!1,creating=[],loadedAt=Number.NEGATIVE_INFINITY,passed=new Map;function take3(options){let keepMs=FRESH_MS+keys.
length*FRESH_MS_EACH,isFresh=options.monotonicMs-loadedAt>keepMs;isFresh&&load2(options);let hasReadAgain=!1,isContended=!1;for(;;){let key=nextKey(options.now);
if(key===void 0){if(isFresh)return;if(!hasReadAgain&&readAgain(options.now)){hasReadAgain=!0;continue}load2(options),isFresh=!0;continue}let read=readSortKey(key);
if(!(read===void 0||read.write&&!options.writes)&&!isPassed(read.jobId,options.monotonicMs)&&options.avoid?.has(read.jobId)!==!0&&!(isContended&&!fs17.existsSync(
`${queue}/${reading}/${key}`))){if(seize(key))return read.jobId;isContended=!0}}}function putBack(jobId,monotonicMs2){passed.set(jobId,monotonicMs2+PASS_OVER_MS);
for(let key of namesIn2(running)){if(readSortKey(key)?.jobId!==jobId)continue;let bucket=`${queue}/${readyBucketOf(key)}`,move=()=>fs17.renameSync(`${running}/${key}`,
`${bucket}/${key}`);ifPresent(move)||(fs17.mkdirSync(bucket,{recursive:!0,mode:448}),ifPresent(move))}}function isPassed(jobId,monotonicMs2){let until=passed.get(
jobId);return until===void 0?!1:monotonicMs2<until?!0:(passed.delete(jobId),!1)}function takeUnfinished(){let found=creating;return found.length>0&&(creating=[]),
found}function refresh(){loadedAt=Number.NEGATIVE_INFINITY}function nextDue(){for(let bucket of namesIn2(queue).filter(isBucket).filter(isLaterBucket).toSorted()){
let first=namesIn2(`${queue}/${bucket}`).toSorted().map(readLaterName).find(name=>name!==void 0);if(first!==void 0)return first.due}}function nextWork({writes}){
for(let bucket of namesIn2(queue).filter(isBucket).toSorted())for(let name of namesIn2(`${queue}/${bucket}`).toSorted()){let later3=isLaterBucket(bucket)?readLaterName(
name):{due:0,sortKey:name},read=later3===void 0?void 0:readSortKey(later3.sortKey);if(read!==void 0&&(writes||!read.write))return later3?.due}}function peek(page2){
let after=page2.after??"",found=[];for(let bucket of namesIn2(queue).filter(isBucket).toSorted())if(!(bucket<after.slice(0,bucket.length)))for(let name of namesIn2(
`${queue}/${bucket}`).toSorted()){let at=`${bucket}/${name}`,ready=nameWhenCreated(name)??name,key=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready,
read=readSortKey(key);if(!(at<=after||read===void 0)&&(found.push({job_id:read.jobId,position:at}),found.length===page2.limit))return found}return found}function nextKey(now){
for(;position>=keys.length;){let bucket=unread.shift();if(bucket===void 0)return;readBucket(bucket,now)}let key=keys[position];return position+=1,key}function load2({
now,monotonicMs:monotonicMs2}){loadedAt=monotonicMs2;let buckets=namesIn2(queue).filter(isBucket),due=buckets.filter(bucket=>isLaterBucket(bucket)&&laterBucketStart(
bucket)<=now);unread=(promote(due,now)?namesIn2(queue).filter(isBucket):buckets).filter(bucket=>!isLaterBucket(bucket)).toSorted(),keys=[],position=0,reading=void 0,
hasRunningDirectory=!1}function readAgain(now){return reading===void 0?!1:(readBucket(reading,now),keys.length>0)}function readBucket(bucket,now){let names=namesIn2(
`${queue}/${bucket}`);names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`),keys=names.filter(name=>isReady(bucket,name)).toSorted(),position=
0,reading=bucket}function isReady(bucket,name){return nameWhenCreated(name)===void 0?!0:(creating.push(`${queue}/${bucket}/${name}`),!1)}function promote(buckets,now){
let moved=!1;for(let bucket of buckets){let names=namesIn2(`${queue}/${bucket}`);for(let name of names.filter(each=>isReady(bucket,each))){let later3=readLaterName(
name);if(later3===void 0||later3.due>now)continue;let target=`${queue}/${readyBucketOf(later3.sortKey)}`;fs17.mkdirSync(target,{recursive:!0,mode:448}),ifPresent(
()=>fs17.renameSync(`${queue}/${bucket}/${name}`,`${target}/${later3.sortKey}`)),moved=!0}names.length===0&&bucketIsOver(bucket,now)&&removeEmpty(`${queue}/${bucket}`)}
return moved}function seize(key){let from=`${queue}/${reading}/${key}`,to=`${running}/${key}`;return ifPresent(()=>fs17.renameSync(from,to))?!0:(hasRunningDirectory||=
fs17.existsSync(running),hasRunningDirectory?!1:(fs17.mkdirSync(running,{recursive:!0,mode:448}),ifPresent(()=>fs17.renameSync(from,to))))}return{take:take3,takeUnfinished,
refresh,putBack,nextDue,nextWork,peek}}function queuedIds(layout,{agent,most}){let found=[];for(let name of agent===void 0?agentsIn(layout):[agent]){let job_ids=createQueueCursor(
layout,name).peek({limit:most}).map(({job_id})=>job_id);job_ids.length>0&&found.push({agent:name,job_ids})}return found}function agentsIn({queueRoot}){return directoriesIn(
queueRoot).map(nameOfFile).toSorted()}function claiming(job,request,{now,monotonic}){if(job.state!=="queued"||job.task.write===!0&&!request.writes)return;let at=new Date(now).toISOString();if(isOverdue(
job,{now}))return{event:{type:"expire",at},durable:!0};if(delayedUntil(job,now)===void 0)return{event:{type:"claim",at,worker:request.worker,lease_ms:request.lease_ms,
lease_ends_monotonic_ms:Math.round(monotonic+request.lease_ms),lease_ends_at:new Date(now+request.lease_ms).toISOString()},durable:job.task.write===!0||job.task.
worktree===!0}}function claimRefused(job,{agent},at){let why2=job.to===agent?whyNotClaimed(job,at):`it is for agent "${job.to}"`,message2=`Cannot claim job "${job.
job_id}": ${why2}. Omit the id to take the next job that waits for you.`;return new RelayError("STATE_REFUSED",message2)}function whyNotClaimed(job,{now,isHeld:isHeld2}){
if(job.state!=="queued")return`it is ${job.state}`;if(isHeld2)return"its previous turn has not ended yet, or a worker is just claiming it";let waitsUntil=delayedUntil(
job,now);return waitsUntil!==void 0?`it waits until ${waitsUntil}`:"another job of its conversation goes first"}var MOST_UNUSABLE=8;function claim2(on6,request){let{job_id}=request;return job_id===void 0?claimNext(on6,request):claimNamed(on6,job_id,request)}async function claimNext(on6,request){
let unusable2=0;for(;;){if(await isFull2(on6.steps,request))return;let jobId=await takeOne(on6,request);if(jobId===void 0)return;if(await isFull2(on6.steps,request,
1))return giveBack(on6.steps,jobId,request);try{let job=await claimOne(on6,jobId,request);if(job!==void 0)return job}catch(error){if(await passOver(on6.steps,{jobId,
agent:request.agent},error),isUnusable(error)&&await takeBack(on6,jobId,request),unusable2+=1,unusable2>=MOST_UNUSABLE)throw error}}}async function takeOne({steps,
clock},{agent,writes,avoid}){let now=clock.now();return avoid===void 0||avoid.size===0?steps.take(agent,{writes,now}):await steps.take(agent,{writes,now,avoid})??
steps.take(agent,{writes,now})}async function isFull2(steps,{agent,limit},taken=0){return limit!==void 0&&await steps.busy(agent)>=limit+taken}async function giveBack(steps,jobId,{
agent}){try{let job=await steps.read(jobId);job!==void 0&&await steps.reconcile(job)}catch(error){await passOver(steps,{jobId,agent},error)}}async function passOver(steps,{
jobId,agent},refusal4){if(refusal4 instanceof RelayError&&refusal4.code==="STATE_REFUSED")return;if(!isUnusable(refusal4))throw refusal4;let hint={agent,job_id:jobId};
await(refusal4.code==="JOB_DAMAGED"?steps.drop(hint):steps.putBack(hint))}async function takeBack({steps,clock},jobId,{worker}){let at=new Date(clock.now()).toISOString(),
reason="Its claim could not be written.";try{let done=await steps.change(jobId,seen=>seen.state==="running"&&seen.lease.worker.id===worker.id?{event:{type:"rele\
ase",at,token:seen.token,reason,untouched:!0},durable:!1}:void 0);done.changed&&await steps.reconcile(done.job)}catch(error){if(!(error instanceof RelayError))throw error}}
async function claimNamed(on6,jobId,request){let seen=(await on6.steps.readShown(jobId))?.job,isHeld2=seen?.state==="queued"&&seen.holder!==void 0&&await hasHolder(
on6.steps,jobId),claimed2=!isHeld2&&(seen===void 0||seen.to===request.agent)?await claimOne(on6,jobId,request):void 0;if(claimed2!==void 0)return claimed2;let job=await on6.
steps.read(jobId);throw job===void 0?jobNotFound(jobId,"Omit the id to take the next job that waits for you."):claimRefused(job,request,{now:on6.clock.now(),isHeld:isHeld2})}
async function hasHolder(steps,jobId){return(await steps.running()).some(hint=>hint.job_id===jobId)}async function claimOne(on6,jobId,request){let{steps}=on6;try{
let{changed:changed2,job}=await steps.change(jobId,seen=>dependsOnOthers(seen)?void 0:proposal(on6,seen,request));if(changed2&&job.state==="running")return job;
if(!changed2&&dependsOnOthers(job))return await claimAmongOthers(on6,job,request);changed2?await steps.drop({agent:job.to,job_id:jobId}):await steps.reconcile(job);
return}catch(error){if(!(error instanceof RelayError))throw error;if(error.code==="JOB_NOT_FOUND")return;throw error}}function proposal({clock},job,request){return claiming(
job,request,{now:clock.now(),monotonic:clock.monotonic()})}async function claimAmongOthers(on6,job,request){let{steps}=on6,taken={agent:job.to,job_id:job.job_id};
if(await cancelOrphan2(on6,job)){await steps.drop(taken);return}if(await steps.before(job)!==void 0)return stepAside(steps,job);let done=await steps.change(job.
job_id,seen=>proposal(on6,seen,request));if(done.changed||await steps.reconcile(done.job),done.changed&&done.job.state!=="running"&&await steps.drop(taken),!done.
changed||done.job.state!=="running")return;let other=await steps.before(done.job);if(other===void 0)return done.job;let at=new Date(on6.clock.now()).toISOString(),
reason=`Job "${other.job_id}" of the same conversation was claimed at the same time.`,{token:token3}=done.job,event={type:"release",at,token:token3,reason,untouched:!0},
durable=job.task.write===!0;await steps.change(job.job_id,seen=>seen.state==="running"&&seen.token===token3?{event,durable}:void 0)}async function cancelOrphan2({
steps,clock},job){if(job.parent===void 0)return!1;let parent=await steps.readShown(job.parent.job_id).catch(unlessUnusable3),cause=parent?.job&&causeOf(parent.job);
if(cause===void 0)return!1;let at=new Date(clock.now()).toISOString();return await steps.change(job.job_id,seen=>isFinal(seen)?void 0:{event:{type:"cancel",at,...cause},
durable:!0}),!0}function unlessUnusable3(error){if(!isUnusable(error))throw error}async function stepAside(steps,job){await steps.drop({agent:job.to,job_id:job.
job_id});let now=await steps.read(job.job_id);now!==void 0&&now.state!=="queued"&&await steps.reconcile(now),await steps.nudge(job)}var CLAIM_GRACE_MS2=1e3;async function heldJobs(on6,which){which.judge===!0&&on6.leases.noteCheck();let found=[];for(let hint of await on6.steps.running()){if(which.
agent!==void 0&&hint.agent!==which.agent||which.job_id!==void 0&&hint.job_id!==which.job_id)continue;let held=await heldJob2(on6,hint,which.judge===!0).catch(error=>{
if(!(error instanceof RelayError))throw error;return{...factsOf2(on6.clock,hint,void 0),refusal:error,worker:"lapsed"}});held!==void 0&&found.push(held)}return found}
async function heldJob2(on6,hint,isJudging){let{steps,clock,leases}=on6,job;try{job=await steps.read(hint.job_id)}catch(error){if(!isUnusable(error))throw error;
return unusableJob(on6,hint,{refusal:error,isJudging})}if(job===void 0){isJudging&&!isYoung2(hint)&&await steps.drop(hint);return}let facts=factsOf2(clock,hint,
job);if(!isJudging||job.state!=="running")return{...facts,worker:"held"};let running=job,worker=await steps.ofStore("judge a lease",()=>leases.judge(running,hint)),
isUnknown=hint.ends_monotonic_ms===void 0&&sharesClock(running.lease.worker);return worker==="held"&&isUnknown&&!isYoung2(hint)&&await steps.reconcile(job),{...facts,
worker}}async function unusableJob({steps,clock},hint,{refusal:refusal4,isJudging}){let{ends_monotonic_ms:ends}=hint,mayRun=ends===void 0?isYoung2(hint):clock.monotonic()<=
ends;return isJudging&&!mayRun&&await(refusal4.code==="JOB_DAMAGED"?steps.drop(hint):steps.putBack(hint)),{...factsOf2(clock,hint,void 0),refusal:refusal4,worker:mayRun?
"held":"lapsed"}}function factsOf2(clock,hint,job){let{job_id,agent,age_ms,suspected}=hint,left_ms=leftMs(clock,hint,job);return{job_id,agent,job,left_ms,quiet_ms:age_ms,
isSilent:suspected!==void 0}}function leftMs(clock,hint,job){if(job?.state==="running"&&!sharesClock(job.lease.worker))return job.lease.lease_ms-hint.age_ms;let{
ends_monotonic_ms:ends}=hint;return ends===void 0?void 0:ends-clock.monotonic()}function isYoung2({age_ms}){return age_ms>=0&&age_ms<CLAIM_GRACE_MS2}async function renew(on6,held){
let{steps,clock}=on6,job=await steps.read(held.job_id);if(job?.state!=="running"||job.token!==held.token)return!1;let ends=clock.monotonic()+job.lease.lease_ms;
return await setLease(steps,job,ends)?!0:restore(steps,held,ends)}async function restore(steps,held,endsMonotonicMs){let now=await steps.read(held.job_id);if(now?.
state!=="running"||now.token!==held.token)return!1;await steps.reconcile(now);let after=await steps.read(held.job_id);return after?.state==="running"?setLease(steps,
after,endsMonotonicMs):(after!==void 0&&await steps.reconcile(after),!1)}function setLease(steps,job,endsMonotonicMs){return steps.ofStore("renew a lease",()=>steps.
hints.setLease(job,endsMonotonicMs))}var GRACE=.3333333333333333,FOREIGN_GRACE=1/2;function hasLapsed(leaseMs,{overForMs,isOurClock}){return overForMs>=leaseMs*(isOurClock?GRACE:FOREIGN_GRACE)}var GAP_MS=1e4;function createLeases(on6){let{clock,hints}=on6,checkedAt,resumedAt;function noteCheck(){let now=clock.monotonic();checkedAt!==void 0&&now-checkedAt>
GAP_MS&&(resumedAt=now),checkedAt=now}function judge6(job,hint){let{worker,lease_ms}=job.lease;if(liveness(worker)==="dead")return"dead";let isOurClock=sharesClock(
worker);if(isOurClock&&hint.ends_monotonic_ms===void 0)return"held";let since=isOurClock?sinceByClock(job,hint):sinceByAge(job,hint);if(since==="held")return"he\
ld";if(since==="unmarked")return hints.suspect(job,{byWallClock:!isOurClock}),"held";let watchedMs=resumedAt===void 0?1/0:clock.monotonic()-resumedAt,overForMs=Math.
min(since,watchedMs);return hasLapsed(lease_ms,{overForMs,isOurClock})?"lapsed":"held"}function sinceByClock(job,hint){let now=clock.monotonic(),end2=Math.max(job.
lease.ends_monotonic_ms,hint.ends_monotonic_ms??0);if(now<=end2)return"held";let marked=hint.suspected?.monotonic_ms;return marked===void 0?"unmarked":now-marked}
function sinceByAge(job,hint){let age=on6.now()-hint.changed_at_ms;return hint.suspected!==void 0?Math.max(0,age):age<=job.lease.lease_ms?"held":"unmarked"}return{
noteCheck,judge:judge6}}function page(on6,which){let{after,limit}=which;switch(which.of){case"attention":return byId(on6.steps,"attention",{after,limit});case"running":return byId(on6.
steps,"running",{after,limit});case"queued":return queued(on6,which);case"ended":return ended2(on6.steps,{after,limit})}}var STATES={attention:["needs_review","\
needs_recovery"],running:["running"]};async function byId(steps,part,{after,limit}){let remaining=(part==="attention"?await steps.attention():(await steps.running()).
map(hint=>hint.job_id).toSorted()).filter(id=>after===void 0||id>after),rows3=[];for(let id of remaining.slice(0,limit)){let row=await rowOf(steps,id,STATES[part]);
row!==void 0&&rows3.push({row,after:id})}return{rows:rows3,next:remaining.length>limit?remaining[limit-1]:void 0}}var WAITING="waiting-";async function queued(on6,{
to,after,limit}){let separator=after?.indexOf(" ")??-1,agentAfter=after?.slice(0,separator)??"",rows3=[],left2=limit;for(let agent of agentsIn(on6.layout)){if(agent<
agentAfter||to!==void 0&&agent!==to)continue;let position=agent===agentAfter?after?.slice(separator+1):void 0;for(let part of[hintedRows,waitingRows]){let found=await part(
on6.steps,agent,{after:position,limit:left2});if(rows3.push(...found.rows.map(each=>({...each,after:`${agent} ${each.after}`}))),left2-=found.scanned,left2===0)
return{rows:rows3,next:`${agent} ${found.last}`}}}return{rows:rows3,next:void 0}}async function hintedRows(steps,agent,part){let entries=await steps.ready(agent,
part),rows3=[];for(let{job_id,position}of entries){let row=await rowOf(steps,job_id,["queued"],job=>leaveQueue(steps,job));row!==void 0&&rows3.push({row,after:position})}
return{rows:rows3,scanned:entries.length,last:entries.at(-1)?.position}}async function waitingRows(steps,agent,{after="",limit}){let scanned=(await steps.waiting(
agent)).map(name=>`${WAITING}${name}`).filter(position=>position>after).slice(0,limit),rows3=[];for(let position of scanned){let jobId=readConversationName(position.
slice(WAITING.length))?.jobId??"",job=await steps.read(jobId).catch(unlessRefused);job?.state!=="queued"||steps.hints.isInQueue(job)||rows3.push({row:summarize(
job),after:position})}return{rows:rows3,scanned:scanned.length,last:scanned.at(-1)}}function unlessRefused(error){if(!(error instanceof RelayError))throw error}
async function leaveQueue(steps,job){isFinal(job)&&await steps.reconcile(job)}async function ended2(steps,{after,limit}){let found=await steps.recent({cursor:after,
limit});return{rows:found.rows.map(({row,position})=>({row,after:position})),next:found.next_cursor}}async function rowOf(steps,jobId,states,onMoved=async()=>{}){
let job;try{job=(await steps.readShown(jobId))?.job}catch(error){if(!(error instanceof RelayError))throw error;return{job_id:jobId,message:error.message}}if(job!==
void 0&&states.includes(job.state))return summarize(job);job!==void 0&&await onMoved(job)}import*as fs18 from"node:fs";function transition(job,event){return event.type==="enqueue"?job===void 0?changed(newJob(event)):refused2(job,event,"it exists already"):job===void 0?{outcome:"\
refused",code:"JOB_NOT_FOUND",message:`Cannot ${event.type} a job that was never enqueued.`}:event.type==="complete"&&job.state==="completed"&&job.token===event.
token?{outcome:"same",job}:isFinal(job)?refused2(job,event,`it has ended as ${job.state}`):"token"in event?byHolder(job,event):byOthers(job,event)}function byHolder(job,event){
if(event.token!==job.token)return stale(job,event);if(job.state!=="running"&&!reportsWithoutWorker(job,event))return stale(job,event);let facts=factsOf(job,event);
switch(event.type){case"spawn":return changed({...job,...facts,processes:[...job.processes,event.process]});case"complete":return changed(become(facts,{state:"c\
ompleted",result:event.result,thread_id:event.result.thread_id??job.thread_id}));case"fail":return failed3(job,event);case"release":return mayRunAgain(job,event.
untouched)?changed(become(facts,{state:"queued",attempts:job.attempts-1,...backOff(event.at,event.not_before),...event.error===void 0?{deferrals:void 0}:{last_error:event.
error,deferrals:(job.deferrals??0)+1},...keptQuestion(job)})):refused2(job,event,"a write turn that may have changed something is parked instead");case"lose":return lost(
job,event.reason,facts);case"park":return changed(become(facts,{state:"needs_recovery",reason:event.error.message,last_error:event.error}));case"flag":return changed(
become(facts,{state:"needs_review",phase:"after",reason:event.reason,result:event.result,thread_id:event.result?.thread_id??job.thread_id}));case"ask":{let{question_id,
text:text3,choices}=event,open4=openQuestion(job);return open4?.question_id===question_id&&open4.text===text3?{outcome:"same",job}:open4!==void 0?questionOpen(job,
open4):changed({...job,...facts,question:{question_id,text:text3,choices}})}case"run":return changed({...job,...facts,run:event.run})}}function byOthers(job,event){
let facts=factsOf(job,event);switch(event.type){case"claim":return claimed(job,event,facts);case"answer":return answered(job,event,facts);case"steer":return steered(
job,event,facts);case"cancel":return changed(become(facts,{state:"cancelled",by:event.by,reason:event.reason}));case"expire":return expired(job,event,facts);case"\
recover":return job.state!=="needs_recovery"?refused2(job,event,`it is ${job.state}, not needs_recovery`):changed(become(byPerson(facts,event),{state:"queued"}));case"\
resolve":return resolved(job,event,facts)}}function claimed(job,event,facts){if(job.state!=="queued")return refused2(job,event,`it is ${job.state}`);let waitsUntil=job.
not_before&&delayedUntil(job,Date.parse(event.at));if(waitsUntil!==void 0)return refused2(job,event,`it waits until ${waitsUntil}`);let token3=facts.version;return changed(
become(facts,{state:"running",token:token3,attempts:job.attempts+1,holder:event.worker,processes:[],lease:{token:token3,worker:event.worker,lease_ms:event.lease_ms,
ends_monotonic_ms:event.lease_ends_monotonic_ms,...event.lease_ends_at===void 0?{}:{ends_at:event.lease_ends_at},claimed_at:event.at},...keptQuestion(job)}))}function answered(job,event,facts){
if(!(job.state==="running"||job.state==="queued"&&job.run!==void 0))return refused2(job,event,`it is ${job.state}`);let open4=job.question;if(open4===void 0||open4.
question_id!==event.question_id)return answerRefused(job.job_id,`no question "${event.question_id}" is open`);if(open4.answer===event.answer)return{outcome:"sam\
e",job};if(open4.answer!==void 0)return answerRefused(job.job_id,`question "${event.question_id}" was answered already`);let question={...open4,answer:event.answer},
message2={kind:"answer",id:event.question_id,text:event.answer};return changed({...job,...facts,question,...job.run&&withMessage(job,message2)})}function resolved(job,event,facts){
if(job.state!=="needs_review")return refused2(job,event,`it is ${job.state}, not needs_review`);if(event.outcome==="queued"){let{not_before}=job;return changed(
become(byPerson(facts,event),{state:"queued",not_before}))}if(event.outcome==="failed"){let error={code:"REVIEW_REJECTED",message:event.note??`${event.by.person}\
 rejected it.`};return changed(become(facts,{state:"failed",error,last_error:error,result:job.result}))}return job.result===void 0?refused2(job,event,"it has no\
 result to approve yet; queue it instead"):changed(become(facts,{state:"completed",result:job.result}))}function expired(job,event,facts){if(job.expires_at===void 0||
event.at<job.expires_at)return refused2(job,event,`its time is not up (${job.expires_at??"it has no ttl_ms"})`);if(needsPerson(job))return refused2(job,event,"i\
t waits for a person");if(job.state==="running"&&job.task.write===!0){let reason=`Its time to live ended at ${job.expires_at} while a write turn was running.`;return changed(
become(facts,{state:"needs_recovery",reason}))}return changed(become(facts,{state:"expired"}))}function failed3(job,event){let facts={...factsOf(job,event),last_error:event.
error,deferrals:void 0},isLeft=job.attempts<job.max_attempts;if(event.retryable&&mayRunAgain(job,event.untouched)&&isLeft){let wait=backOff(event.at,event.retry_at);
return changed(become(facts,{state:"queued",...wait,...keptQuestion(job)}))}let{error,usage}=event;return changed(become(facts,{state:"failed",error,...usage&&{
usage}}))}function backOff(at,until){return until===void 0?{not_before:void 0}:{not_before:until,delay_ms:Date.parse(until)-Date.parse(at)}}function lost(job,reason,facts){
if(continuesElsewhere(job)){let attempts=job.attempts-1;return changed(become(facts,{state:"queued",attempts,...keptQuestion(job)}))}if(job.task.write===!0)return changed(
become(facts,{state:"needs_recovery",reason}));let error={code:"WORKER_LOST",message:reason};return job.attempts<job.max_attempts?changed(become(facts,{state:"q\
ueued",last_error:error})):changed(become(facts,{state:"failed",error,last_error:error}))}import{crc32 as crc322}from"node:zlib";var sha256=string2().check(_regex(/^[0-9a-f]{64}$/)),ResultPart=strictObject({part:wholeNumber(1),blob:Blob}),Run=strictObject({id:string2().check(_regex(/^[A-Za-z0-9]{16,64}$/)),
conversation_key:ConversationKey,capabilities:array(sha256).check(_minLength(1),_maxLength(16)),heard:wholeNumber(0),accepted:optional(boolean2()),service_id:optional(
string2()),url:optional(string2()),hasFailed:optional(boolean2()),parts:optional(array(ResultPart).check(_maxLength(1e3)))});function quickCheckOf(schema){return compile(schema,new Map)}function compile(schema,made){let known=made.get(schema);if(known!==void 0)return known;let check3=withTests(
kindOf(schema,made),schema._zod.def.checks??[]);return made.set(schema,check3),check3}function kindOf(schema,made){let{def}=schema._zod;switch(def.type){case"st\
ring":return isPlain(def)?string3:unsure;case"number":return isPlain(def)?number4:isSafeInteger(def)?integer2:unsure;case"boolean":return boolean3;case"null":return nothing;case"\
literal":case"enum":return oneOf([...schema._zod.values??[]]);case"array":return arrayOf(compile(def.element,made));case"record":return isAnyKey(def.keyType)?recordOf(
compile(def.valueType,made)):unsure;case"union":return anyOf(def.options.map(option2=>compile(option2,made)));case"lazy":return onDemand(()=>compile(def.getter(),
made));case"object":return objectOf(def.shape,made);default:return unsure}}function unsure(){}function string3(value){return typeof value=="string"?value:void 0}
function number4(value){return Number.isFinite(value)&&!Object.is(value,-0)?value:void 0}function integer2(value){return Number.isSafeInteger(value)&&!Object.is(
value,-0)?value:void 0}function boolean3(value){return typeof value=="boolean"?value:void 0}function nothing(value){return value===null?null:void 0}function oneOf(values){
return value=>values.includes(value)?value:void 0}function anyOf(options){return value=>{for(let option2 of options){let copy=option2(value);if(copy!==void 0)return copy}}}
function arrayOf(element){return value=>{if(!Array.isArray(value))return;let copy=[];for(let item of value){let inner=element(item);if(inner===void 0)return;copy.
push(inner)}return copy}}function recordOf(member){return value=>{if(!isPlainObject3(value))return;let copy={};for(let key in value){if(key==="__proto__")return;
let inner=member(value[key]);if(inner===void 0)return;copy[key]=inner}return copy}}function objectOf(shape,made){let members2=Object.entries(shape).map(([key,schema])=>memberOf2(
key,schema,made));return value=>{if(!isPlainObject3(value))return;let copy={},found=0;for(let{key,check:check3,isOptional}of members2){let inner=value[key];if(inner===
void 0){if(!isOptional)return;continue}let checked=check3(inner);if(checked===void 0)return;copy[key]=checked,found+=1}return found===countOf(value)?copy:void 0}}
function memberOf2(key,schema,made){if(key in Object.prototype)return{key,check:unsure,isOptional:!1};let{def}=schema._zod,isOptional=def.type==="optional";return{
key,check:compile(isOptional?def.innerType:schema,made),isOptional}}function countOf(value){let count4=0;for(let key in value)value[key]!==void 0&&(count4+=1);return count4}
function isPlainObject3(value){return typeof value=="object"&&value!==null&&Object.getPrototypeOf(value)===Object.prototype}function isPlain({coerce,check:check3}){
return coerce!==!0&&check3===void 0}function isSafeInteger({coerce,check:check3,format:format2}){return coerce!==!0&&check3==="number_format"&&format2==="safein\
t"}function isAnyKey({_zod:{def}}){return def.type==="string"&&isPlain(def)&&(def.checks??[]).length===0}function withTests(check3,tests){return tests.length===
0?check3:value=>{let copy=check3(value);if(copy===void 0)return;let payload={value:copy,issues:[]};for(let test of tests)if(test._zod.check(payload)!==void 0||payload.
issues.length>0)return;return payload.value===copy?copy:void 0}}function onDemand(make2){let made;return value=>(made??=make2())(value)}var stamp={format:wholeNumber(1,1),version:wholeNumber(1),at:Instant,writer:string2()},token2=wholeNumber(1),Actor=union([strictObject({person:DisplayName}),strictObject(
{agent:AgentId,session:optional(string2())})]),Choice=string2().check(_minLength(1),_maxLength(200)),Enqueue=onDemand2(()=>strictObject({...stamp,type:literal("\
enqueue"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,from:Sender,task:Task,ttl_ms:optional(wholeNumber(1)),max_attempts:wholeNumber(1),priority:wholeNumber(
-100,100),not_before:optional(Instant),parent:optional(Parent),fork:optional(Fork),labels:array(Label),scope:optional(AgentId)})),Claim=onDemand2(()=>strictObject(
{...stamp,type:literal("claim"),worker:WorkerIdentity,lease_ms:wholeNumber(1),lease_ends_monotonic_ms:number2(),lease_ends_at:optional(Instant)})),Spawn=onDemand2(
()=>strictObject({...stamp,type:literal("spawn"),token:token2,process:ProcessIdentity})),Complete=onDemand2(()=>strictObject({...stamp,type:literal("complete"),
token:token2,result:Result2})),Fail=onDemand2(()=>strictObject({...stamp,type:literal("fail"),token:token2,error:Failure,retryable:boolean2(),untouched:optional(
boolean2()),retry_at:optional(Instant),usage:optional(Usage)})),Release=onDemand2(()=>strictObject({...stamp,type:literal("release"),token:token2,reason:string2(),
error:optional(Failure),untouched:optional(boolean2()),not_before:optional(Instant),usage:optional(Usage)})),Lose=onDemand2(()=>strictObject({...stamp,type:literal(
"lose"),token:token2,reason:string2()})),Park=onDemand2(()=>strictObject({...stamp,type:literal("park"),token:token2,error:Failure,usage:optional(Usage)})),Flag=onDemand2(
()=>strictObject({...stamp,type:literal("flag"),token:token2,reason:string2(),result:optional(Result2)})),Resolve=onDemand2(()=>strictObject({...stamp,type:literal(
"resolve"),outcome:_enum(["queued","completed","failed"]),by:strictObject({person:DisplayName}),note:optional(string2()),expires_at:optional(Instant)})),Recover=onDemand2(
()=>strictObject({...stamp,type:literal("recover"),by:strictObject({person:DisplayName}),note:optional(string2()),expires_at:optional(Instant)})),Cancel=onDemand2(
()=>strictObject({...stamp,type:literal("cancel"),by:Actor,reason:optional(string2())})),Ask=onDemand2(()=>strictObject({...stamp,type:literal("ask"),token:token2,
question_id:string2().check(_minLength(1),_maxLength(64)),text:string2().check(_minLength(1)),choices:optional(array(Choice))})),RunNoted=onDemand2(()=>strictObject(
{...stamp,type:literal("run"),token:token2,run:Run})),Steer=onDemand2(()=>strictObject({...stamp,type:literal("steer"),steer_id:string2().check(_minLength(1),_maxLength(
64)),text:string2().check(_minLength(1)),by:Actor})),Answer=onDemand2(()=>strictObject({...stamp,type:literal("answer"),question_id:string2(),answer:string2().check(
_minLength(1)),by:Actor})),Expire=onDemand2(()=>strictObject({...stamp,type:literal("expire")})),Tombstone=onDemand2(()=>strictObject({...stamp,type:literal("to\
mbstone"),job_id:JobId,request_id:RequestId,digest:string2(),to:AgentId,from:Sender,parent:optional(Parent),state:_enum(["completed","failed","cancelled","expir\
ed"]),write:boolean2(),attempts:wholeNumber(0),token:wholeNumber(0),labels:array(Label),created_at:Instant,ended_at:Instant,scope:optional(AgentId)})),SetAside=onDemand2(
()=>strictObject({...stamp,type:literal("set_aside"),job_id:JobId,kept_as:string2(),reason:string2()})),EVENTS={enqueue:Enqueue,claim:Claim,spawn:Spawn,complete:Complete,
fail:Fail,release:Release,lose:Lose,park:Park,flag:Flag,resolve:Resolve,recover:Recover,cancel:Cancel,ask:Ask,answer:Answer,run:RunNoted,steer:Steer,expire:Expire},
ENTRIES={...EVENTS,tombstone:Tombstone,set_aside:SetAside};function checkEvent(value){let copy=quickCopy(EVENTS,value);return copy!==void 0?{success:!0,data:copy}:
check2(EVENTS,JSON.parse(JSON.stringify(value)))}function checkEntry(value){let copy=quickCopy(ENTRIES,value);return copy!==void 0?{success:!0,data:copy}:parseKnown(
known=>check2(ENTRIES,known),value)}var quickChecks=new Map(Object.entries(ENTRIES).map(([type,schema])=>[type,onDemand2(()=>quickCheckOf(schema()))]));function quickCopy(schemas,value){
return quickChecks.get(typeOf(schemas,value)??"")?.()(value)}function check2(schemas,value){let type=typeOf(schemas,value);return((type===void 0?void 0:schemas[type])?.()??
oneOf2(Object.keys(schemas))).safeParse(value)}function typeOf(schemas,value){let type=typeof value=="object"&&value!==null&&"type"in value?value.type:"";return typeof type==
"string"&&Object.hasOwn(schemas,type)?type:void 0}function oneOf2(types){return pipe(object({type:_enum(types)}),never())}function onDemand2(make2){let made;return()=>made??=
make2()}import{crc32}from"node:zlib";var MARK=/^(\{"format":1,"mark":"(failed|kept)","writer":"([\w.]{1,40})"), "sum":"([0-9a-f]{8})"\}$/;function encodeMark({mark,writer}){
let text3=`{"format":1,"mark":"${mark}","writer":"${writer}"`;return Buffer.from(`
${text3}, "sum":"${sumOf(Buffer.from(text3))}"}`)}function readMark(bytes){if(bytes.length>LONGEST_MARK)return;let[,text3="",mark,writer="",sum]=MARK.exec(bytes.
toString("latin1"))??[];if(!(mark!=="failed"&&mark!=="kept"))return sumOf(Buffer.from(text3))===sum?{mark,writer}:void 0}var LONGEST_MARK=120,FAILED=Buffer.from(
`
{"format":1,"mark":"failed",`);function isMarkedFailed(log2){return log2.includes(FAILED)}function sumOf(bytes){return crc32(bytes).toString(16).padStart(8,"0")}
function followMarks(events){let doubted=new Set,isKept=!1,isTakenBack=!1;return{note({mark,writer}){if(mark==="kept")return isKept||=events.length>0,"noted";if(events.
length===0)return"noted";if(isTakenBack=events.length===1&&events[0]?.writer===writer&&!isKept,isTakenBack)return"taken back";for(let{version:version2}of events)
doubted.add(version2);return"noted"},repeated({version:version2,writer}){events[version2-1]?.writer===writer&&doubted.delete(version2)},found:()=>({...doubted.size>
0&&{isInDoubt:!0},...isKept&&{isKept},...isTakenBack&&events.length===0&&{isTakenBack}})}}var CLOSING=', "crc32":"',CLOSING_BYTES=Buffer.from(CLOSING),AFTER_CLOSING=10,NEWLINE=10;function encodeRecord(entry){return recordOf2(JSON.stringify(entry))}function recordOf2(json2){
let bytes=Buffer.from(`
${json2.slice(0,-1)}${CLOSING}00000000"}
`),closing=bytes.length-1-AFTER_CLOSING-CLOSING.length,sum=crc322(bytes.subarray(1,closing)).toString(16).padStart(8,"0");return bytes.write(sum,closing+CLOSING.
length,"latin1"),bytes}function*readLines(bytes){let start2=0,line=1;for(;start2<bytes.length;){let found=bytes.indexOf(NEWLINE,start2),end2=found===-1?bytes.length:found;if(end2>start2){
let terminated=found!==-1&&(end2+1===bytes.length||bytes[end2+1]===NEWLINE),read=readLine(bytes.subarray(start2,end2),line,terminated);yield read.kind==="damage"&&
hasLostBlock(bytes,start2,end2)?{kind:"fragment",line}:read}start2=end2+1,line+=1}}var BLOCK=512;function hasLostBlock(bytes,start2,end2){for(let at=start2;at<end2;at=
borderAfter(at))if(bytes.subarray(at,Math.min(end2,borderAfter(at))).every(byte=>byte===0))return!0;return!1}function borderAfter(at){return(Math.floor(at/BLOCK)+
1)*BLOCK}function readLine(bytes,line,terminated){let mark=readMark(bytes);if(mark!==void 0)return{kind:"mark",line,mark};let closing=bytes.lastIndexOf(CLOSING_BYTES),
after=closing===-1?0:bytes.length-closing-CLOSING.length;if(closing===-1||after<AFTER_CLOSING)return terminated?{kind:"damage",line,reason:"the line was written\
 to its end but has no checksum"}:isBeginning(bytes)?{kind:"fragment",line}:{kind:"damage",line,reason:"the line is not the beginning of a record"};let tail=bytes.
toString("latin1",closing+CLOSING.length),sum=/^([0-9a-f]{8})"\}$/.exec(tail)?.[1];if(sum===void 0)return{kind:"damage",line,reason:"the checksum field is not e\
ight hex digits"};if(crc322(bytes.subarray(0,closing))!==Number.parseInt(sum,16))return{kind:"damage",line,reason:"the checksum does not match the line"};let read=readEvent(
`${bytes.toString("utf8",0,closing)}}`,line);return read.kind==="entry"?{...read,bytes}:read}var BEGINNING='{"format":';function isBeginning(bytes){let text3=bytes.
toString("latin1",0,BEGINNING.length).replace(/\0+$/,""),rest=bytes.subarray(text3.length);return text3===BEGINNING||BEGINNING.startsWith(text3)&&rest.every(byte=>byte===
0)}function readEvent(json2,line){let value;try{value=JSON.parse(json2)}catch{return{kind:"damage",line,reason:"the line is not JSON, although its checksum matc\
hes"}}let format2=formatOf(value);if(format2>1)return{kind:"newer",line,format:format2};let parsed2=checkEntry(value);if(parsed2.success)return{kind:"entry",line,
entry:parsed2.data};let where2=parsed2.error.issues[0]?.path.join(".")??"";return{kind:"damage",line,reason:`the event is malformed at "${where2}"`}}var GONE="Its prompt and result were removed when its retention was over.";function tombstoneOf(job){return{format:1,version:job.version,type:"tombstone",at:job.
updated_at,writer:"gc",job_id:job.job_id,request_id:job.request_id,digest:job.digest,to:job.to,from:job.from,parent:job.parent,state:job.state,write:job.task.write===
!0,attempts:job.attempts,token:job.token,labels:job.labels,created_at:job.created_at,ended_at:job.updated_at,...job.scope===void 0?{}:{scope:job.scope}}}function jobOfTombstone(tombstone){
let facts={job_id:tombstone.job_id,version:tombstone.version,request_id:tombstone.request_id,digest:tombstone.digest,to:tombstone.to,from:tombstone.from,parent:tombstone.
parent,task:{prompt:GONE,write:tombstone.write},max_attempts:Math.max(1,tombstone.attempts),priority:0,labels:tombstone.labels,attempts:tombstone.attempts,token:tombstone.
token,processes:[],created_at:tombstone.created_at,updated_at:tombstone.ended_at,expunged:!0,...tombstone.scope===void 0?{}:{scope:tombstone.scope}};switch(tombstone.
state){case"completed":return{...facts,state:"completed",result:{output:""}};case"failed":return{...facts,state:"failed",error:{code:"EXPUNGED",message:GONE}};case"\
cancelled":return{...facts,state:"cancelled",by:{person:"somebody"},reason:GONE};case"expired":return{...facts,state:"expired"}}}var MAX_LOG_BYTES=256*1024*1024,{O_RDWR,O_RDONLY:O_RDONLY4,O_APPEND,O_CREAT:O_CREAT2,O_EXCL,O_NOFOLLOW:O_NOFOLLOW4,O_NONBLOCK:O_NONBLOCK4}=fs18.constants,PLAIN=O_NOFOLLOW4|
O_NONBLOCK4,MAX_SHORT_BYTES=64*1024;function openLog(path6,jobId){return open3(path6,jobId,O_RDWR|O_APPEND)}function openLogToRead(path6,jobId){return open3(path6,
jobId,O_RDONLY4)}function createLog(path6,jobId){try{return{fd:fs18.openSync(path6,O_RDWR|O_APPEND|O_CREAT2|O_EXCL|PLAIN,384),path:path6,jobId}}catch(error){if(systemCode(
error)==="EEXIST")return;throw storeFault(`create job "${jobId}"`,path6,error)}}function closeLog(log2){fs18.closeSync(log2.fd)}function peekJob(path6,jobId){try{
return foldAt(path6,jobId)?.job}catch(error){if(error instanceof RelayError)return;throw error}}function foldAt(path6,jobId,by=fold){let log2=openLogToRead(path6,
jobId);if(log2!==void 0)try{return by(log2)}catch(error){throw storeFault(`read job "${jobId}"`,path6,error)}finally{closeLog(log2)}}function isGone2(log2){let{
nlink,ino}=fs18.fstatSync(log2.fd);return nlink===0&&fs18.statSync(log2.path,{throwIfNoEntry:!1})?.ino!==ino}function fold(log2){let bytes=readAll(log2),job,events=[],
isTorn=!1,marks=followMarks(events);for(let line of readLines(bytes)){if(line.kind==="fragment"){isTorn=!0;continue}if(line.kind==="damage")throw damaged(log2,line.
line,line.reason);if(line.kind==="newer")throw newer(log2,line.line,line.format);if(line.kind==="mark"){if(marks.note(line.mark)==="noted")continue;job=void 0,events.
length=0,isTorn=!0;continue}let{entry}=line;if(entry.type==="set_aside")throw setAside(log2,entry);if(entry.type==="tombstone"){if(job!==void 0)throw damaged(log2,
line.line,"a tombstone follows other lines");job=jobOfTombstone(entry);continue}let next=(job?.version??0)+1;if(entry.version<next){marks.repeated(entry);continue}
if(entry.version>next){if(isTorn)continue;throw damaged(log2,line.line,`version ${next} is missing before version ${entry.version}`)}job=apply(log2,line.line,job,
entry),events.push(entry),isTorn=!1}let copy=bytes.length>MAX_SHORT_BYTES?{}:{bytes:Buffer.from(bytes)};return{job,events,size:bytes.length,...copy,...marks.found()}}
function apply(log2,line,job,event){if(event.type==="enqueue"&&event.job_id!==log2.jobId)throw damaged(log2,line,`it belongs to job "${event.job_id}"`);let result=transition(
job,event);if(result.outcome==="changed")return result.job;let why2=result.outcome==="refused"?result.message:"it repeats what happened";throw damaged(log2,line,
`the event does not fit: ${why2}`)}function open3(path6,jobId,flags){if(JobId.safeParse(jobId).success)try{return{fd:fs18.openSync(path6,flags|PLAIN),path:path6,
jobId}}catch(error){let code=systemCode(error);if(code==="ENOENT")return;let log2={fd:-1,path:path6,jobId};throw code==="ELOOP"?damaged(log2,0,"it is a symbolic\
 link"):code==="EISDIR"?damaged(log2,0,"it is a directory"):code==="ENXIO"?damaged(log2,0,"it is a pipe or a socket"):storeFault(`open job "${jobId}"`,path6,error)}}
var SHORT2=Buffer.allocUnsafe(64*1024);function readAll(log2){let count4=readShort(log2.fd);return count4>0&&count4<SHORT2.length?SHORT2.subarray(0,count4):readLong(
log2)}function readShort(fd){try{return fs18.readSync(fd,SHORT2,0,SHORT2.length,0)}catch(error){if(systemCode(error)===void 0)throw error;return 0}}function readLong(log2){
let stat=fs18.fstatSync(log2.fd);if(!stat.isFile())throw damaged(log2,0,"it is not a plain file");if(stat.size>MAX_LOG_BYTES)throw damaged(log2,0,`it has ${stat.
size} bytes`);let bytes=Buffer.allocUnsafe(stat.size),done=0;for(;done<bytes.length;){let count4=fs18.readSync(log2.fd,bytes,done,bytes.length-done,done);if(count4===
0)break;done+=count4}return bytes.subarray(0,done)}function damaged(log2,line,reason){let where2=line===0?`"${log2.path}"`:`"${log2.path}" line ${line}`,message2=`\
Cannot read job "${log2.jobId}": ${where2} is damaged, ${reason}. Its bytes are kept and other jobs continue; \`relay doctor\` says what to do.`,details={job_id:log2.
jobId,file:log2.path,line,reason};return new RelayError("JOB_DAMAGED",message2,{details})}function setAside(log2,entry){let message2=`Cannot use job "${log2.jobId}\
": its log was damaged (${entry.reason}) and set aside on ${entry.at}. Its bytes are in "${entry.kept_as}"; send the task again under a new request_id if it is \
still wanted.`,details={job_id:log2.jobId,file:entry.kept_as,line:0,set_aside:!0};return new RelayError("JOB_DAMAGED",message2,{details})}function newer(log2,line,format2){
let message2=`Cannot read job "${log2.jobId}": "${log2.path}" line ${line} has format ${format2}, this program knows formats up to ${1}. Update durable-relay; t\
he file is left as it is.`,details={job_id:log2.jobId,file:log2.path,line,format:format2};return new RelayError("STORE_FORMAT_UNKNOWN",message2,{details})}var SECOND_CHECK_MS=2e3,MOST=100;function createTending(on6){let{steps,layout,clock,retire:retire2}=on6,{hints}=steps,seenOverdue=new Map,isRetiring=!1;function retireAside(){
isRetiring||(isRetiring=!0,retire2().catch(error=>{if(!(error instanceof RelayError)&&systemCode(error)===void 0)throw error}).finally(()=>{isRetiring=!1}))}return async function(){
await checkOneWaiting();let overdue=await overdueJobs();return await promoteOneDelayed(),await steps.nudge(),retireAside(),{overdue,cancelled:await unfinishedCancellations()}};
async function checkOneWaiting(){let jobId=pick2(await steps.attention());if(jobId!==void 0)try{let job=await steps.read(jobId);if(job===void 0||needsPerson(job))
return;await steps.ofStore("check a hint",()=>hints.isHeld(job))||await steps.reconcile(job)}catch(error){if(!(error instanceof RelayError))throw error}}async function overdueJobs(){
let which={now:clock.now(),limit:MOST},due=await steps.ofStore("find overdue jobs",()=>hints.expiry.due(which)),found=new Set(due.map(hint=>hint.job_id));for(let jobId of seenOverdue.
keys())found.has(jobId)||seenOverdue.delete(jobId);let overdue=[];for(let hint of due)try{await isOverdueStill(hint)&&overdue.push(hint.job_id)}catch(error){if(!(error instanceof
RelayError))throw error}return overdue}async function isOverdueStill(hint){let now=clock.monotonic(),since=seenOverdue.get(hint.job_id)??now;if(seenOverdue.set(
hint.job_id,since),now-since<SECOND_CHECK_MS)return!1;let job=await steps.read(hint.job_id);return job!==void 0&&mayExpire(job,hint)?job.state==="queued":(seenOverdue.
delete(hint.job_id),await steps.ofStore("drop a hint",()=>hints.expiry.forget(hint)),!1)}async function promoteOneDelayed(){let jobId=await steps.ofStore("find \
delayed jobs",()=>hints.delayed.some());if(jobId!==void 0)try{let job=await steps.read(jobId);if(job?.state!=="queued"||job.delay_ms===void 0||delayedUntil(job,
clock.now())!==void 0)return;await steps.ofStore("promote a job",()=>hints.delayed.promote(job))}catch(error){if(!(error instanceof RelayError))throw error}}async function unfinishedCancellations(){
let noted=await steps.ofStore("list cancellations",()=>namesIn2(layout.cancellations)),found=[];for(let jobId of noted){let job=await cancelledJob(jobId).catch(
unlessUnusable4);job!==void 0&&found.push(job)}return found}async function cancelledJob(jobId){let job=(await steps.readShown(jobId).catch(unlessDamaged))?.job;
if(job?.state==="cancelled"&&hasLiving(jobId))return job;(job===void 0||isFinal(job))&&await steps.ofStore("end a cancellation",()=>hints.children.forgetCancelled(
jobId))}function hasLiving(jobId){return hints.children.of(jobId).some(childId=>{let child=peekJob(layout.log(childId),childId);return child!==void 0&&!isFinal(
child)||hasLiving(childId)})}}function mayExpire(job,{at_ms}){return isFinal(job)||needsPerson(job)?!1:job.expires_at!==void 0&&Date.parse(job.expires_at)===at_ms}
function unlessUnusable4(error){if(!isUnusable(error))throw error}function unlessDamaged(error){if(!(error instanceof RelayError)||error.code!=="JOB_DAMAGED")throw error}
function pick2(items){return items[Math.floor(Math.random()*items.length)]}var LATEST_ROWS=200;function createJobs(on6){let{layout,clock,steps}=on6,now=on6.fileTime??(()=>fileTime(layout.time)),leases=createLeases({clock,hints:steps.hints,
now}),{retire:retire2=()=>Promise.resolve()}=on6,tend=createTending({layout,clock,steps,retire:retire2});async function settle(job,{isLeft}){await(!isLeft&&(job.
state==="queued"||await isListed(job))?steps.release(job):steps.reconcile(job))}async function isListed(job){if(!isFinal(job))return(await steps.attention()).includes(
job.job_id);let{rows:rows3}=await steps.recent({limit:LATEST_ROWS});return rows3.some(({row})=>row.job_id===job.job_id)}return{create:event=>steps.create(event),
claim:request=>claim2({steps,clock},request),change:(jobId,decide)=>steps.change(jobId,decide),read:async(jobId,{durable}={durable:!1})=>durable?(await steps.readShown(
jobId))?.job:steps.read(jobId),history:async jobId=>[...(await steps.readShown(jobId))?.events??[]],find:(prefix,limit)=>steps.ofStore("look up an id",()=>findIds(
layout,prefix,limit)),list:which=>page({steps,layout},which),queued:which=>steps.ofStore("list the queue",()=>queuedIds(layout,which)),dependents:jobId=>steps.ofStore(
"list children",()=>steps.hints.children.of(jobId)),ahead:job=>steps.before(job),renew:held=>renew({steps,clock},held),held:(which={})=>heldJobs({steps,clock,leases},
which),settle,tend,nextDue:(agent,which)=>which==="delayed"?steps.nextDue(agent):steps.nextWork(agent,which),watch:on6.watch}}function findIds(layout,prefix,limit){
return shardsOf(prefix).flatMap(shard=>namesIn2(`${layout.jobs}/${shard}`).flatMap(name=>{let id=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];return id?.startsWith(
prefix)===!0?[id]:[]})).toSorted().slice(0,limit)}import*as fs19 from"node:fs";import{basename as basename3}from"node:path";var CHUNK=256*1024,{O_WRONLY:O_WRONLY2,O_APPEND:O_APPEND2,O_CREAT:O_CREAT3,O_NOFOLLOW:O_NOFOLLOW5,O_NONBLOCK:O_NONBLOCK5}=fs19.constants,APPEND=O_WRONLY2|O_APPEND2|
O_CREAT3|O_NOFOLLOW5|O_NONBLOCK5;function noteEnd(layout,row){let line=encodeRow(row),path6=layout.doneLog(row.updated_at);try{append(path6,line)}catch(error){if(!isForeign(
error))throw error;fs19.renameSync(path6,`${layout.quarantine}/${basename3(path6)}.${row.job_id}`),append(path6,line)}}function encodeRow(row){return`
${JSON.stringify(row)}
`}function append(path6,line){let fd=fs19.openSync(path6,APPEND,384);try{fs19.writeSync(fd,line)}finally{fs19.closeSync(fd)}}function readRecent(layout,page2,now=Number.
POSITIVE_INFINITY){let start2=page2.cursor===void 0?void 0:readCursor2(page2.cursor),ahead=now===Number.POSITIVE_INFINITY?"~":dayOf(now+2*DAY_MS3),place3=name=>name>=
ahead?`-${name}`:name,days=namesIn2(layout.done).filter(name=>/^\d{4}-\d\d-\d\d\.log$/.test(name)).filter(name=>start2===void 0||place3(name)<=place3(start2.day)).
toSorted((a2,b)=>place3(a2)<place3(b)?1:-1),rows3=[];for(let day of days){let end2=start2?.day===day?start2.end:void 0;for(let{row,offset}of rowsBackwards(`${layout.
done}/${day}`,end2)){let position=`${day}:${offset}`;if(rows3.push({row,position}),rows3.length===page2.limit)return{rows:rows3,next_cursor:position}}}return{rows:rows3,
next_cursor:void 0}}var DAY_MS3=864e5;function dayOf(ms){return new Date(ms).toISOString().slice(0,10)}function readCursor2(cursor){let match=/^(\d{4}-\d\d-\d\d\.log):(\d+)$/.
exec(cursor);if(match?.[1]===void 0||match[2]===void 0)throw cursorInvalid();return{day:match[1],end:Number(match[2])}}function*rowsBackwards(path6,from){let fd=openPlain(
path6);if(!(fd==="absent"||fd==="foreign"))try{let size=fs19.fstatSync(fd).size,end2=from===void 0?size:Math.min(from,size),rest=Buffer.alloc(0);for(;end2>0;){let start2=Math.
max(0,end2-CHUNK),chunk=Buffer.alloc(end2-start2),count4=fs19.readSync(fd,chunk,0,chunk.length,start2),bytes=Buffer.concat([chunk.subarray(0,count4),rest]),newline=bytes.
indexOf(10),first=start2===0?0:newline===-1?bytes.length:newline+1;yield*rowsIn(bytes,first,start2),rest=Buffer.from(bytes.subarray(0,first)),end2=start2}}finally{
fs19.closeSync(fd)}}function*rowsIn(bytes,first,base){let end2=bytes.length;for(;end2>first;){let newline=bytes.lastIndexOf(10,end2-1),start2=Math.max(newline+1,
first);if(end2>start2){let row=readRow(bytes.toString("utf8",start2,end2));row!==void 0&&(yield{row,offset:base+start2})}end2=start2-1}}function readRow(text3){
try{let parsed2=parseKnown(value=>JobSummary.safeParse(value),JSON.parse(text3));return parsed2.success?parsed2.data:void 0}catch{return}}import*as fs25 from"node:fs";import{basename as basename6,dirname as dirname10}from"node:path";import*as fs20 from"node:fs";import{basename as basename4}from"node:path";function createConversations2(layout){function enter(job){let queue=queueOf(job);queue!==void 0&&touchInside(queue,conversationNameOf(job))}function behindOthers(event){
let key=event.task.conversation_key;if(key===void 0)return event;let last=namesIn2(layout.conversationQueue(event.to,key)).toSorted().at(-1)??"";return createdAfter(
event,readConversationName(last)?.createdMs??0)}function remove2(job){let queue=queueOf(job);queue!==void 0&&(ifPresent(()=>fs20.unlinkSync(`${queue}/${conversationNameOf(
job)}`)),removeEmpty(queue))}function before(job){let queue=queueOf(job);if(queue===void 0)return;enter(job);let held=heldIds(job.to),own3=conversationNameOf(job);
for(let name of namesIn2(queue).toSorted()){let jobId=readConversationName(name)?.jobId;if(jobId===void 0||name===own3)continue;let isEarlier=name<own3;if(!isEarlier&&
!held.has(jobId))continue;let other=readAhead(jobId);if(other!==void 0&&waitsFor(other,{isEarlier,isHeld:held.has(jobId)}))return other}}function firstIn(queue,agent){
let held=heldIds(agent);for(let name of namesIn2(queue).toSorted()){let jobId=readConversationName(name)?.jobId,job=jobId===void 0?void 0:readAhead(jobId);if(job!==
void 0){if(job.state==="unreadable"){if(held.has(job.job_id))return;continue}if(!isFinal(job)||mayHaveProcesses(job,held.has(job.job_id)))return job;ifPresent(()=>fs20.unlinkSync(
`${queue}/${name}`))}}}function handOn(job){let queue=queueOf(job);if(queue!==void 0)return remove2(job),firstIn(queue,job.to)}function first(of){let queue=of===
void 0?someQueue():queueOf(of);if(queue===void 0)return;let found=firstIn(queue,agentOf(basename4(queue)));return found===void 0&&removeEmpty(queue),found}function someQueue(){
let queues=directoriesIn(layout.conversationQueues),some=queues[Math.floor(Math.random()*queues.length)];return some===void 0?void 0:`${layout.conversationQueues}\
/${some}`}function isBehindOthers(job){let queue=queueOf(job);return queue===void 0?!1:namesIn2(queue).toSorted().includes(conversationNameOf(job))&&before(job)!==
void 0}function namesOf2(agent){return directoriesIn(layout.conversationQueues).filter(queue=>agentOf(queue)===agent).flatMap(queue=>namesIn2(`${layout.conversationQueues}\
/${queue}`))}function queueOf(job){let key=job.task.conversation_key;return key===void 0?void 0:layout.conversationQueue(job.to,key)}function heldIds(agent){return new Set(
namesIn2(layout.running(agent)).map(name=>readSortKey(name)?.jobId??""))}function readAhead(jobId){try{return foldAt(layout.log(jobId),jobId)?.job}catch(error){
if(!(error instanceof RelayError))throw error;return{state:"unreadable",job_id:jobId}}}return{enter,behindOthers,remove:remove2,before,handOn,first,isBehindOthers,
namesOf:namesOf2}}function agentOf(queue){return nameOfFile(queue.slice(0,queue.lastIndexOf("~")))}import*as fs22 from"node:fs";import{dirname as dirname8}from"node:path";import*as fs21 from"node:fs";var LETTERS={all:"a",reads:"r",none:"n"},NAME2=/^([arn])~(\d+)~([^~]+)~([0-9a-f]{8})~\d+$/,place2;function ownPlace(){return place2??=placeOf2(ownIdentity()),place2}
function markName(takes,number5){let{pid,start:start2}=ownIdentity();return[LETTERS[takes],pid,fileName(start2),ownPlace(),number5].join("~")}function readMark2(name){
let[,letter,pid,start2,at]=NAME2.exec(name)??[];return start2===void 0||at===void 0?void 0:{takes:letter==="a"?"all":letter==="r"?"reads":"none",pid:Number(pid),
start:nameOfFile(start2),place:at}}function placeOf2({boot_id,pid_ns,host:host2}){let{hash:hash4}=process.getBuiltinModule("node:crypto");return hash4("sha256",
JSON.stringify([boot_id,pid_ns,host2])).slice(0,8)}var NOTHING={sleeping:[],isWatched:!1},ENOUGH_UNSEEN=2,SETTLED_MS=2500,empty=new Map;function wakeFor(layout,job){let order=job.task.write===!0?["all"]:["reads",
"all"];afterwards(()=>{let{sleeping,isWatched}=waitingFor(layout,job.to);wakeOne(sleeping,order),isWatched&&touchWatched(layout,job.to)})}function wakeInstead(layout,agent){
afterwards(()=>wakeOne(waitingFor(layout,agent).sleeping,["all","reads"]))}function wakeAll(layout,agent){afterwards(()=>{let{sleeping,isWatched}=waitingFor(layout,
agent);for(let{path:path6}of sleeping)take2(path6);isWatched&&touchWatched(layout,agent)})}function removeOldMarks(layout,agent){for(let{path:path6,...mark}of waitingFor(
layout,agent).sleeping)(mark.place!==ownPlace()||readiness(mark)==="dead")&&take2(path6)}function take2(path6){try{return ifPresent(()=>fs21.unlinkSync(path6))}catch(error){
if(systemCode(error)===void 0)throw error;return!1}}function wakeOne(sleeping,order){if(sleeping.length===0)return;let able=order.flatMap(takes=>sleeping.filter(
each=>each.takes===takes)),here=ownPlace(),unseen=0;for(let{path:path6,...mark}of able){if(mark.place!==here||!take2(path6))continue;let seen=readiness(mark);if(seen===
"unknown"&&(unseen+=1),seen==="alive"||unseen===ENOUGH_UNSEEN)return}for(let{path:path6,place:place3}of able)place3!==here&&take2(path6)}function touchWatched(layout,agent){
let now=Date.now()/1e3;ifPresent(()=>fs21.utimesSync(layout.watched(agent),now,now))}function waitingFor(layout,agent){let directory=layout.waiting(agent),mtimeMs=fs21.statSync(
directory,{throwIfNoEntry:!1})?.mtimeMs;if(mtimeMs===void 0)return NOTHING;let known=empty.get(directory);if(known?.mtimeMs===mtimeMs)return known.waiting;let waiting=readWaiting(
directory),isSettled2=Date.now()-mtimeMs>SETTLED_MS;return waiting.sleeping.length===0&&isSettled2&&empty.set(directory,{mtimeMs,waiting}),waiting}function readWaiting(directory){
let names=namesIn2(directory).toSorted();return{sleeping:names.flatMap(name=>{let mark=readMark2(name);return mark===void 0?[]:[{...mark,path:`${directory}/${name}`}]}),
isWatched:names.includes(WATCHED)}}function createDelayed(layout){function some(){let agents=directoriesIn(layout.queueRoot),agent=pick3(agents),buckets=namesIn2(`${layout.queueRoot}/${agent}`).filter(
isBucket).filter(isLaterBucket),isLast2=Math.random()<.5,bucket=isLast2?buckets.toSorted().at(-1):pick3(buckets);if(agent===void 0||bucket===void 0)return;let names=namesIn2(
`${layout.queueRoot}/${agent}/${bucket}`),name=isLast2?names.toSorted().at(-1):pick3(names);return readSortKey(readLaterName(name??"")?.sortKey??"")?.jobId}function promote(job){
let target=`${layout.queue(job.to)}/${readyHintOf(job)}`;fs22.mkdirSync(dirname8(target),{recursive:!0,mode:448}),ifPresent(()=>fs22.renameSync(layout.queueHint(
job),target)),wakeFor(layout,job)}return{some,promote}}function pick3(items){return items[Math.floor(Math.random()*items.length)]}import*as fs23 from"node:fs";import{basename as basename5,dirname as dirname9}from"node:path";function createExpiry(layout){function enter(job){let hint=hintOf(job);if(hint===void 0||isFinal(job)||needsPerson(job))return;let path6=layout.expiryHint(hint);
touchInside(dirname9(path6),basename5(path6))}function leave(job){let hint=hintOf(job);hint!==void 0&&forget(hint)}function due({now,limit}){let found=[];for(let bucket of namesIn2(
layout.expiryRoot).toSorted()){let start2=expiryBucketStart(bucket);if(!(start2===void 0||start2>now))for(let name of namesIn2(`${layout.expiryRoot}/${bucket}`).
toSorted()){let hint=readExpiryName(name);if(!(hint===void 0||hint.at_ms>now)&&(found.push(hint),found.length===limit))return found}}return found}function forget(hint){
let path6=layout.expiryHint(hint);ifPresent(()=>fs23.unlinkSync(path6))&&removeEmpty(dirname9(path6))}return{enter,leave,due,forget}}function hintOf({job_id,expires_at}){
return expires_at===void 0?void 0:{job_id,at_ms:Date.parse(expires_at)}}import*as fs24 from"node:fs";function createChildren(layout){function enter(job){job.parent!==void 0&&touchInside(layout.children(job.parent.job_id),job.job_id)}function of(jobId){return namesIn2(
layout.children(jobId)).toSorted()}function remove2(job){if(job.parent===void 0)return;let directory=layout.children(job.parent.job_id);ifPresent(()=>fs24.unlinkSync(
`${directory}/${job.job_id}`)),removeEmpty(directory)}function leave(job,read){if(job.parent===void 0||fs24.existsSync(layout.children(job.job_id)))return;remove2(
job);let{parent}=job;if(fs24.existsSync(layout.children(parent.job_id)))return;let above=read(parent.job_id);above===void 0||!isFinal(above)||(above.state==="ca\
ncelled"&&forgetCancelled(above.job_id),leave(above,read))}function rejoin(job,read){enter(job);let above=job.parent===void 0?void 0:read(job.parent.job_id);above!==
void 0&&(above.state==="cancelled"&&touchInside(layout.cancellations,above.job_id),isFinal(above)&&rejoin(above,read))}function noteCancelled(jobId){of(jobId).length>
0&&touchInside(layout.cancellations,jobId)}function forgetCancelled(jobId){ifPresent(()=>fs24.unlinkSync(layout.cancellation(jobId)))}return{enter,of,remove:remove2,
leave,rejoin,noteCancelled,forgetCancelled}}function createHints(layout,clock){let conversations=createConversations2(layout),children=createChildren(layout),expiry=createExpiry(layout),delayed=createDelayed(
layout);function reconcile(job){place3(job),clear(job)}function announce(job){conversations.enter(job),children.enter(job),expiry.enter(job);let path6=job.state===
"queued"?layout.creationHint(job):layout.attention(job.job_id);touchInside(dirname10(path6),basename6(path6))}function arrive(job){return ifPresent(()=>fs25.renameSync(
layout.creationHint(job),layout.queueHint(job)))}function hasArrived(job){return job.version>1||job.state==="queued"&&!fs25.existsSync(layout.creationHint(job))}
function isHinted(job){return[layout.queueHint(job),layout.runningHint(job),layout.creationHint(job)].some(path6=>fs25.existsSync(path6))}function waiting(agent){
let held=namesIn2(layout.running(agent)).flatMap(name=>conversationNameIn(name)??[]);return[...new Set([...conversations.namesOf(agent),...held])].toSorted()}function isInQueue(job){
return[layout.queueHint(job),layout.creationHint(job)].some(path6=>fs25.existsSync(path6))}function place3(job){isFinal(job)||(conversations.enter(job),children.
enter(job),expiry.enter(job)),!(job.state==="queued"&&!hasArrived(job))&&(job.state==="queued"?queue(job):job.state==="running"?keepLease(job):needsPerson(job)&&
touchFile(layout.attention(job.job_id)))}function clear(job){job.state!=="queued"&&remove(layout.queueHint(job)),needsPerson(job)||remove(layout.attention(job.job_id)),
drop(job.to,job.job_id,job.state==="running"?basename6(layout.runningHint(job)):void 0)}function enter(before,after,isSettled2){if(before.expires_at!==after.expires_at&&
expiry.enter(after),before.state!==after.state)if(!isSettled2&&before.state==="running"&&setLease2(before,clock.monotonic()),after.state==="running")holdLease(after);else if(after.
state==="queued"){if(!isSettled2||needsPerson(before)&&isHeld2(before))return;before.state==="running"&&rename(layout.runningHint(before),after)||queue(after)}else
needsPerson(after)&&touchFile(layout.attention(after.job_id))}function outlived(before,after,hold2){if(!(before.state===after.state||after.state==="running"))return before.
state==="running"?hold2==="stopping"?void 0:layout.runningHint(before):before.state==="queued"?layout.queueHint(before):needsPerson(before)?layout.attention(before.
job_id):void 0}function isHeld2(job){return statOf2(layout.runningHint(job))!==void 0}function queue(job){let path6=layout.queueHint(job);touchInside(dirname10(
path6),basename6(path6))}function rename(from,job){let to=layout.queueHint(job);return ifPresent(()=>fs25.renameSync(from,to))?!0:(fs25.mkdirSync(dirname10(to),
{recursive:!0,mode:448}),ifPresent(()=>fs25.renameSync(from,to)))}function holdLease(job){if(setLease2(job,job.lease.ends_monotonic_ms))return;let path6=layout.
runningHint(job);fs25.mkdirSync(dirname10(path6),{recursive:!0,mode:448}),ifPresent(()=>fs25.renameSync(layout.queueHint(job),path6))||touchFile(path6),setLease2(
job,job.lease.ends_monotonic_ms)}function keepLease(job){let stat=statOf2(layout.runningHint(job));stat!==void 0&&leaseEnd(stat.mtimeMs,clock.monotonic())!==void 0||
(holdLease(job),setLease2(job,Math.max(job.lease.ends_monotonic_ms,clock.monotonic()+job.lease.lease_ms)))}function setLease2(job,endsMonotonicMs){let seconds=endsMonotonicMs/
1e3;return ifPresent(()=>fs25.utimesSync(layout.runningHint(job),seconds,seconds))}function suspect(job,{byWallClock}){let path6=layout.runningHint(job),stat=statOf2(
path6);if(stat===void 0)return;let seconds=(byWallClock?clock.now():clock.monotonic())/1e3;ifPresent(()=>fs25.utimesSync(path6,seconds,stat.mtimeMs/1e3))}function running(){
let hints=new Map;for(let directory of directoriesIn(layout.runningRoot))for(let name of namesIn2(`${layout.runningRoot}/${directory}`)){let jobId=readSortKey(name)?.
jobId,stat=statOf2(`${layout.runningRoot}/${directory}/${name}`);if(jobId===void 0||stat===void 0)continue;let now=clock.monotonic(),ends=leaseEnd(stat.mtimeMs,
now),age=clock.now()-Math.floor(stat.ctimeMs),other=hints.get(jobId);hints.set(jobId,{job_id:jobId,agent:nameOfFile(directory),ends_monotonic_ms:later2(ends,other?.
ends_monotonic_ms),age_ms:Math.min(age,other?.age_ms??age),suspected:other===void 0?suspicion(stat,now):void 0,changed_at_ms:Math.max(Math.floor(stat.ctimeMs),other?.
changed_at_ms??0)})}return[...hints.values()]}function drop(agent,jobId,keep){let directory=layout.running(agent);for(let name of namesIn2(directory))name!==keep&&
readSortKey(name)?.jobId===jobId&&remove(`${directory}/${name}`)}function withdraw(job){remove(layout.creationHint(job)),remove(layout.queueHint(job)),remove(layout.
attention(job.job_id)),conversations.remove(job),children.remove(job),expiry.leave(job)}return{announce,arrive,hasArrived,isHinted,isInQueue,waiting,enter,isHeld:isHeld2,
outlived,queue,place:place3,clear,reconcile,setLease:setLease2,suspect,running,drop,remove,withdraw,conversations,children,expiry,delayed}}var LONGEST_LEASE_MS=720*
3600*1e3;function leaseEnd(mtime,nowMonotonicMs){let mtimeMs=Math.round(mtime);return mtimeMs>nowMonotonicMs+LONGEST_LEASE_MS?void 0:mtimeMs}function suspicion(stat,nowMonotonicMs){
let[read,written2]=[Math.round(stat.atimeMs),Math.round(stat.mtimeMs)];if(read!==written2)return{monotonic_ms:read<=nowMonotonicMs?read:void 0}}function later2(one,other){
return one===void 0||other===void 0?one??other:Math.max(one,other)}function statOf2(path6){try{return fs25.statSync(path6)}catch(error){if(systemCode(error)==="\
ENOENT")return;throw error}}function remove(path6){ifPresent(()=>fs25.unlinkSync(path6))}import{randomBytes as randomBytes3}from"node:crypto";import*as fs26 from"node:fs";import{promisify as promisify4}from"node:util";import{crc32 as crc324}from"node:zlib";import{crc32 as crc323}from"node:zlib";var MAGIC=Buffer.from("rjl1"),CRC_AT=4,SEQUENCE_AT=8,SEQUENCE_BYTES=6,ID_AT=SEQUENCE_AT+SEQUENCE_BYTES,ID_BYTES=26,LENGTH_AT=ID_AT+ID_BYTES,RECORD_HEADER=LENGTH_AT+
4,NO_RECORD=Buffer.alloc(MAGIC.length);function encodeJournalRecord(sequence,jobId,log2){let length=log2.reduce((sum,part)=>sum+part.length,0),bytes=Buffer.allocUnsafe(
RECORD_HEADER+length);MAGIC.copy(bytes),bytes.writeUIntLE(sequence,SEQUENCE_AT,SEQUENCE_BYTES),bytes.write(jobId,ID_AT,"latin1"),bytes.writeUInt32LE(length,LENGTH_AT);
let at=RECORD_HEADER;for(let part of log2)at+=part.copy(bytes,at);return bytes.writeUInt32LE(crc323(bytes.subarray(SEQUENCE_AT)),CRC_AT),bytes}function*readJournalRecords(half){
let at=0,expected;for(;;){let record2=readRecord(half,at);if(record2===void 0||record2.sequence!==(expected??record2.sequence))return;yield record2,expected=record2.
sequence+1,at+=RECORD_HEADER+record2.log.length}}function readRecord(half,at){if(at+RECORD_HEADER>half.length||!half.subarray(at,at+MAGIC.length).equals(MAGIC))
return;let length=half.readUInt32LE(at+LENGTH_AT),end2=at+RECORD_HEADER+length;if(end2>half.length)return;let sum=half.readUInt32LE(at+CRC_AT);if(crc323(half.subarray(
at+SEQUENCE_AT,end2))!==sum)return;let jobId=half.toString("latin1",at+ID_AT,at+LENGTH_AT);return JobId.safeParse(jobId).success?{sequence:half.readUIntLE(at+SEQUENCE_AT,
SEQUENCE_BYTES),jobId,log:half.subarray(at+RECORD_HEADER,end2)}:void 0}var JOURNAL_FORMAT=1,HEADER_BYTES=4096,JOURNAL_BYTES=4*1024*1024,HALF_BYTES=(JOURNAL_BYTES-HEADER_BYTES)/2;function startOf(half){return HEADER_BYTES+half*HALF_BYTES}
var write2=promisify4(fs26.write),LEFT_BYTES=64*1024*1024;async function createJournalFile(layout,owner){makeOne(layout.journals);let{bavail,bsize}=fs26.statfsSync(
layout.journals);if(bavail*bsize<LEFT_BYTES+JOURNAL_BYTES)throw full();let name=`${owner.process.pid}-${randomBytes3(6).toString("hex")}.log`,path6=`${layout.journals}\
/${name}`,fd=fs26.openSync(path6,"wx+",384);try{return await writeAll(fd,Buffer.alloc(JOURNAL_BYTES)),await flushFile(fd),await writeAll(fd,encodeHeader(owner)),
await flushFile(fd),await flushDirectory(layout.journals),await flushDirectory(layout.root),{path:path6,fd}}catch(error){throw fs26.closeSync(fd),ifPresent(()=>fs26.unlinkSync(
path6)),error}}async function writeAll(fd,bytes){let done=0;for(;done<bytes.length;){let{bytesWritten}=await write2(fd,bytes,done,bytes.length-done,done);if(bytesWritten===
0)throw full();done+=bytesWritten}}function full(){return Object.assign(new Error("The disk is full, or nearly so."),{code:"ENOSPC"})}function encodeHeader(owner){
let json2=JSON.stringify({format:JOURNAL_FORMAT,...owner});return Buffer.from(`${TITLE}${json2}
${sumOf2(json2)}
`)}var TITLE=`durable-relay journal
`;function sumOf2(json2){return crc324(Buffer.from(json2)).toString(16).padStart(8,"0")}function journalNames(layout){return namesIn2(layout.journals).toSorted()}
function readJournal(path6){return withJournal(path6,fd=>{let owner=readHeader(fd);if(typeof owner=="string")return owner;let records=[];for(let half of[0,1])records.
push(...readJournalRecords(readAt(fd,startOf(half),HALF_BYTES)));return{owner,records}})}function readJournalOwner(path6){return withJournal(path6,readHeader)}function withJournal(path6,read){
let fd=openPlain(path6);if(typeof fd=="string")return fd;try{return read(fd)}finally{fs26.closeSync(fd)}}function readHeader(fd){let block2=readAt(fd,0,HEADER_BYTES);
if(block2.every(byte=>byte===0))return"unused";let[title,json2="",sum]=block2.toString("utf8").split(`
`,3);if(`${title}
`!==TITLE||sum!==sumOf2(json2))return"foreign";let header=JSON.parse(json2);if(formatOf(header)>JOURNAL_FORMAT)return"newer";if(typeof header!="object"||header===
null||!("boot_id"in header))return"foreign";let owner=parseProcess("process"in header?header.process:void 0);return owner===void 0||typeof header.boot_id!="stri\
ng"?"foreign":{process:owner,boot_id:header.boot_id}}function readAt(fd,position,length){let bytes=Buffer.allocUnsafe(length),done=0;for(;done<length;){let count4=fs26.readSync(
fd,bytes,done,length-done,position+done);if(count4===0)break;done+=count4}return bytes.subarray(0,done)}function removeJournal(path6){try{fs26.unlinkSync(path6)}catch(error){
if(systemCode(error)===void 0)throw error}}import*as fs29 from"node:fs";import{dirname as dirname12}from"node:path";import{existsSync as existsSync12,statfsSync as statfsSync4}from"node:fs";import{release}from"node:os";var PROGRAM2="/bin/sync",TESTED=new Set([61267,1481003842,
2435016766]),REPORTS_ERRORS=[5,8];async function syncFileSystem(path6){if(!canSync(path6))return!1;let{spawn:spawn2}=process.getBuiltinModule("node:child_proces\
s");return new Promise(resolve6=>{let child=spawn2(PROGRAM2,["-f",path6],{stdio:"ignore",env:{},cwd:"/"});child.once("error",()=>resolve6(!1)),child.once("exit",
code=>resolve6(code===0))})}function canSync(path6){if(process.platform!=="linux"||!existsSync12(PROGRAM2))return!1;let[major=0,minor=0]=release().split(".").map(
Number),[firstMajor,firstMinor]=REPORTS_ERRORS;return(major>firstMajor||major===firstMajor&&minor>=firstMinor)&&TESTED.has(statfsSync4(path6).type>>>0)}import{randomBytes as randomBytes4}from"node:crypto";import*as fs28 from"node:fs";import{dirname as dirname11}from"node:path";import*as fs27 from"node:fs";var QUICK_MS=5,STEP_MS=.05,LONGEST_BLOCK_MS=10,blockingSince;function mayBlock(){let now=performance.now();return blockingSince===void 0&&(blockingSince=now,setImmediate(
()=>{blockingSince=void 0})),now-blockingSince<LONGEST_BLOCK_MS}function createFlush(by){let{isBusy=()=>!1}=by,underWay=0,typicalMs=0;return async fd=>{underWay+=
1;try{await Promise.resolve();let begun=performance.now();underWay===1&&typicalMs<QUICK_MS&&!isBusy()&&mayBlock()?by.here(fd):await by.aside(fd),typicalMs+=performance.
now()-begun>typicalMs?STEP_MS:-STEP_MS}finally{underWay-=1}}}function createDataFlush(isBusy){return createFlush({here:fs27.fdatasyncSync,aside:flushFile,...isBusy&&
{isBusy}})}var logs=createDataFlush(),directories=createFlush({here:fs27.fsyncSync,aside:flushNames});async function flush2(what){await logs(what.file),what.directory!==
void 0&&await directories(what.directory)}var PROCESS_NAME=randomBytes4(4).toString("hex"),written=0;function nextWriter(){return written+=1,`${PROCESS_NAME}.${written.toString(36)}`}async function flushMarked(log2,writer){
let directory;try{directory=openDirectory(dirname11(log2.path)),await flush2({file:log2.fd,directory})}catch(error){throw markAsFailed(log2,writer),error}finally{
directory!==void 0&&fs28.closeSync(directory)}}function markFailed(log2){markAsFailed(log2,nextWriter())}function markAsFailed(log2,writer){afterwards(()=>touchFile(
flushFailedOf(log2.path))),afterwards(()=>writeOnce(log2.fd,encodeMark({mark:"failed",writer})))}var MAX_REPAIRED_BYTES=MAX_LOG_BYTES/4;function acceptedLines(log2,{
events}){let lines=[],all=readAll(log2);if(all.length>MAX_REPAIRED_BYTES)throw beyondRepair(log2);let accepted=0;for(let line of readLines(all))line.kind!=="ent\
ry"||line.entry.writer!==events[accepted]?.writer||(lines.push(Buffer.from(`
`),line.bytes,Buffer.from(`
`)),accepted+=1);return Buffer.concat(lines)}async function settleLog(log2,seen){let at=seen;do{at.isInDoubt===!0&&writeAgain(log2,at);let{size}=at.isInDoubt===
!0?fs28.fstatSync(log2.fd):at;if(await flushMarked(log2,nextWriter()),fs28.fstatSync(log2.fd).size===size)return{...at,size,isInDoubt:!1};at=fold(log2)}while(at.
isInDoubt===!0);return at}async function settleWhole(path6,jobId){let log2=openLog(path6,jobId);if(log2!==void 0)try{await settleLog(log2,fold(log2))}finally{closeLog(
log2)}}function writeAgain(log2,at){let bytes=acceptedLines(log2,at),count4=writeOnce(log2.fd,bytes);if(count4<bytes.length-1)throw shortWrite(log2,`write job "${log2.
jobId}" again`,count4,bytes.length)}function markKept(log2){writeOnce(log2.fd,encodeMark({mark:"kept",writer:nextWriter()}))}function shortWrite(log2,action,count4,total){
let message2=`Cannot ${action}: the system took ${count4} of ${total} bytes for "${log2.path}", so the disk is probably full. Nothing was acknowledged; free spa\
ce and try again.`;return new RelayError("STORE_FULL",message2,{details:{path:log2.path}})}function beyondRepair(log2){let message2=`Cannot write job "${log2.jobId}\
" again after a failed flush: "${log2.path}" has grown too long from such repairs. The disk keeps failing; replace it, then run \`relay doctor\`.`;return new RelayError(
"STORE_WRITE_FAILED",message2,{details:{path:log2.path}})}var MANY2=64,AT_ONCE=3;async function flushLogs(layout,jobIds){isAbsent(layout.flushFailed)&&jobIds.size>=MANY2&&await syncFileSystem(layout.jobs)||await flushEach(
layout,jobIds)}async function flushEach(layout,jobIds){let shards=new Set,rest=jobIds[Symbol.iterator](),lane=async()=>{for(let next=rest.next();next.done!==!0;next=
rest.next()){let path6=layout.log(next.value);await flushLog(path6,next.value),shards.add(dirname12(path6))}};await Promise.all(Array.from({length:AT_ONCE},lane));
for(let shard of shards)await flushDirectory(shard).catch(unlessGone2(shard))}async function flushLog(path6,jobId){let log2=openLog(path6,jobId);if(log2!==void 0)
try{if(!isMarkedFailed(readAll(log2)))try{return await flushFile(log2.fd)}catch(error){if(systemCode(error)===void 0)throw error;markFailed(log2)}await settleLog(
log2,fold(log2))}finally{closeLog(log2)}}function unlessGone2(path6){return error=>{if(systemCode(error)===void 0||!isAbsent(path6))throw error}}function createSharedFlush(fd,isBusy){let flush3=createDataFlush(isBusy),last=Promise.resolve(),next;async function begin2(former){await former.catch(()=>{}),next=
void 0,await flush3(fd)}return()=>(next===void 0&&(next=begin2(last),last=next),next)}var IDLE_MS=5e3,REST_MS=6e4,LONGEST_MS2=24*36e5,CHECK_MS4=1e3;function createOwnJournal(on6){let{layout}=on6,{fd,path:path6}=on6.file,{ino}=fs29.fstatSync(fd),flushed=createSharedFlush(
fd,()=>checkpoint!==void 0),named2=[new Set,new Set],half=0,position=startOf(half),sequence=1,checkpoint,isUsable=!0,begunAt=performance.now(),checkedAt=Number.
NEGATIVE_INFINITY,idle=setTimeout(clear,IDLE_MS).unref(),rest=setTimeout(()=>on6.whenResting?.(),REST_MS).unref();async function commit(jobId,log2){let record2=encodeJournalRecord(
sequence,jobId,log2);if(record2.length>RECORD_HEADER+MAX_SHORT_BYTES||!isUsable||!makeRoom(record2.length)||!write3(record2))return!1;named2[half].add(jobId),position+=
record2.length,sequence+=1,idle.refresh(),rest.refresh();try{await flushed()}catch(error){if(systemCode(error)===void 0)throw error;return isUsable=!1,!1}return isStillHere()}
function makeRoom(bytes){return position+bytes<=startOf(half)+HALF_BYTES?!0:turn()}function turn(){return checkpoint!==void 0?!1:(checkpoint=release2(half).finally(
()=>{checkpoint=void 0}),half=half===0?1:0,position=startOf(half),!0)}async function release2(which){try{await flushLogs(layout,named2[which]),fs29.writeSync(fd,
NO_RECORD,0,NO_RECORD.length,startOf(which)),await flushFile(fd),named2[which].clear()}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)
throw error;isUsable=!1}}function write3(record2){try{if(fs29.writeSync(fd,record2,0,record2.length,position)===record2.length)return!0}catch(error){if(systemCode(
error)===void 0)throw error}return isUsable=!1,!1}function isStillHere(){let now=performance.now();return now-checkedAt<CHECK_MS4||(checkedAt=now,fs29.statSync(
path6,{throwIfNoEntry:!1})?.ino===ino)?isUsable:(isUsable=!1,flushAll().catch(()=>{}),!1)}function flushAll(){return flushLogs(layout,new Set([...named2[0],...named2[1]]))}
function clear(){isUsable&&named2[half].size>0&&turn()}async function end2(most){isUsable=!1,clearTimeout(idle),clearTimeout(rest),await checkpoint;try{if(named2[0].
size+named2[1].size>most)return;await flushAll(),removeJournal(path6)}finally{await flushed().catch(()=>{}),fs29.closeSync(fd)}}return{commit,end:end2,isUsable:()=>isUsable&&
performance.now()-begunAt<LONGEST_MS2}}var WORTH_IT=4,RETRY_MS2=6e4,MOST_AT_THE_END=256,MANY3=Number.POSITIVE_INFINITY,NO_JOURNAL={commit:()=>Promise.resolve(!1),prepare:()=>Promise.resolve(),abandon:()=>{},
close:()=>{}};function createJournal(on6){let{layout,warn:warn2}=on6,own3,changes=0,isPreparing=!1,isClosed2=!1,notBefore=Number.NEGATIVE_INFINITY,hasWarned=!1;
function commit(jobId,log2){return changes+=1,own3?.isUsable()===!0?own3.commit(jobId,log2()):(changes>=WORTH_IT&&!isClosed2&&performance.now()>=notBefore&&prepare3(),
Promise.resolve(!1))}async function prepare3(){if(!isPreparing){isPreparing=!0;try{await end2(MANY3),await raiseFormat(layout);let file=await createJournalFile(
layout,on6.owner());own3=createOwnJournal({layout,file,whenResting:()=>endAside(MANY3)}),isClosed2&&await end2(MOST_AT_THE_END)}catch(error){let answer=error instanceof
RelayError?error.code:systemCode(error);if(answer===void 0)throw error;notBefore=performance.now()+RETRY_MS2,report(answer)}finally{isPreparing=!1}}}async function end2(most){
let former=own3;own3=void 0,await former?.end(most)}function report(answer){hasWarned||isClosed2||(hasWarned=!0,warn2(`cannot keep a journal in "${layout.journals}\
" (${answer}): every change is flushed to its job's log instead, which is as safe and slower`))}function endAside(most){end2(most).catch(error=>{if(!(error instanceof
RelayError)&&systemCode(error)===void 0)throw error})}return{commit,prepare:prepare3,abandon:()=>endAside(-1),close(){isClosed2=!0,endAside(MOST_AT_THE_END)}}}async function raiseFormat(layout){
if(!isOlder())return;await withLock(`${layout.root}/duty`,async()=>{isOlder()&&await amendDocument(layout.document,{format:2})});function isOlder(){let document=readDocumentAs(
layout.document,StoreDocument);return document!==void 0&&document.format<2}}import*as fs31 from"node:fs";import*as fs30 from"node:fs";function stampEvent(event,stamp2){let{jobId,version:version2,writer}=stamp2,checked=checkEvent({format:1,version:version2,...event,writer});if(checked.success)return{
event:checked.data,json:JSON.stringify(checked.data)};let{path:field,problem}=problemOf(checked.error),message2=`Cannot write "${event.type}" of job "${jobId}":\
 ${field} is not acceptable: ${problem}. Nothing was changed.`;throw new RelayError("INPUT_INVALID",message2,{details:{job_id:jobId,field}})}async function appendEvent(log2,at,entry,journal){let writer=nextWriter(),version2=(at.job?.version??0)+1,{event,json:json2}=stampEvent(entry.event,{jobId:log2.
jobId,version:version2,writer}),record2=recordOf2(json2),bytes=at.isInDoubt===!0?Buffer.concat([acceptedLines(log2,at),record2]):record2,action=`write "${entry.
event.type}" of job "${log2.jobId}"`;try{let count4=writeOnce(log2.fd,bytes);if(count4<bytes.length-1)throw shortWrite(log2,action,count4,bytes.length);let{size,
nlink,ino,ctimeMs}=fs30.fstatSync(log2.fd);if(nlink===0&&isGone2(log2))return;if(!(size===at.size+bytes.length&&(at.ino===void 0||at.ino===ino)))return await afterAll(
log2,{version:version2,writer,durable:entry.durable},journal);let whole2=at.bytes===void 0?void 0:[at.bytes,bytes];entry.durable&&await makeDurable(log2,{writer,
whole:whole2},journal);let job=apply(log2,0,at.job,event),kept=whole2===void 0?{}:{bytes:Buffer.concat(whole2)};return{job,events:[...at.events,event],size,ino,
ctimeMs,...kept}}catch(error){throw storeFault(action,log2.path,error)}}async function afterAll(log2,{version:version2,writer,durable},journal){let{ino,ctimeMs}=fs30.fstatSync(
log2.fd),now=fold(log2);if(now.events[version2-1]?.writer===writer)return durable&&await makeDurable(log2,{writer,whole:void 0},journal),{...now,ino,ctimeMs}}async function makeDurable(log2,{
writer,whole:whole2},journal){await journal.commit(log2.jobId,()=>whole2??[readAll(log2)])||await flushMarked(log2,writer)}var EMPTY={job:void 0,events:[],size:0,bytes:Buffer.alloc(0)};function createJobCreation(on6){let{layout,hints,cache,journal}=on6;return create2;async function create2(event){
let path6=layout.log(event.job_id),fresh=createLog(path6,event.job_id),log2=fresh??openLog(path6,event.job_id);if(log2===void 0)return create2(event);try{let at=fresh===
void 0?cache.fold(log2):EMPTY;return await createIn(log2,at,event)??await create2(event)}finally{closeLog(log2)}}async function createIn(log2,at,event){return at.
job!==void 0?confirm(log2,at):at.isTakenBack===!0?discard(log2):createFirst(log2,at,event)}async function createFirst(log2,at,first){let event=hints.conversations.
behindOthers(first),created=transition(void 0,event);if(created.outcome!=="changed")throw new Error("An enqueue of a new job cannot be refused.");announce(created.
job,log2.path);try{let grown=await appendEvent(log2,at,{event,durable:!0},journal);if(grown===void 0)return await yieldTo(log2,created.job);cache.keep(log2,grown)}catch(error){
throw await takeBack2(log2,created.job),error}return afterwards(()=>arrive(created.job)),{created:!0,job:created.job}}function announce(job,path6){try{hints.announce(
job)}catch(error){throw storeFault(`queue job "${job.job_id}"`,path6,error)}}function arrive(job){job.state==="queued"&&(hints.arrive(job)||arriveLate(job),wakeFor(
layout,job))}function arriveLate(job){let now=peekJob(layout.log(job.job_id),job.job_id);now?.state==="queued"&&now.version===job.version&&!hints.isHinted(now)&&
hints.queue(now)}function yieldTo(log2,created){let at=fold(log2);return at.job===void 0||isGone2(log2)?Promise.resolve(void 0):(layout.creationHint(at.job)!==layout.
creationHint(created)&&(hints.remove(layout.creationHint(created)),hints.conversations.remove(created)),confirm(log2,at))}async function takeBack2(log2,created){
try{if(fold(log2).isTakenBack!==!0)return;hints.withdraw(created),await discard(log2)}catch(error){if(!(error instanceof RelayError)&&systemCode(error)===void 0)
throw error}}function discard(log2){return withFreeLock(`${layout.quarantine}/duty`,async()=>{!isGone2(log2)&&fold(log2).isTakenBack===!0&&ifPresent(()=>fs31.unlinkSync(
log2.path))})}async function confirm(log2,at){let{job}=at;if(job!==void 0){try{at.events.length===1&&at.isKept!==!0&&!hints.hasArrived(job)&&markKept(log2);let now=await settleLog(
log2,at);if(now.job===void 0||isGone2(log2))return;afterwards(()=>findAgain(now.job??job))}catch(error){throw storeFault(`confirm job "${job.job_id}"`,log2.path,
error)}return{created:!1,job}}}function findAgain(job){job.state==="queued"&&hints.arrive(job),isFinal(job)||hints.reconcile(job),job.state==="queued"&&wakeFor(
layout,job)}}import*as fs32 from"node:fs";var MOST2=64;function createCache(){let known=new Map;return{fold(log2){let at=known.get(log2.jobId);if(at===void 0)return fold(log2);let{ino,size,ctimeMs}=fs32.fstatSync(
log2.fd);return ino===at.ino&&size===at.size&&ctimeMs===at.ctimeMs?at:(known.delete(log2.jobId),fold(log2))},guess:jobId=>known.get(jobId),forget(jobId){known.delete(
jobId)},keep(log2,at){if(known.delete(log2.jobId),!(at.size>MAX_SHORT_BYTES)&&(known.set(log2.jobId,at),!(known.size<=MOST2)))for(let eldest of known.keys()){known.
delete(eldest);return}}}}var LATE_MS2=1e3,FORGOTTEN_MS=24*3600*1e3;function createCreationFinisher(on6){let{layout,hints,cache}=on6;return async function(paths,now){let isAnyReady=!1;for(let path6 of paths){
let hint=readCreationHint(path6);if(hint===void 0)continue;let age=now-hint.createdMs;if(age>=0&&age<LATE_MS2)continue;let found=await finishOne(hint.jobId).catch(
ifRefused);found==="ready"&&(isAnyReady=!0),(found==="absent"?age>FORGOTTEN_MS:found!=="refused")&&hints.remove(path6)}return isAnyReady};async function finishOne(jobId){
let log2=openLog(layout.log(jobId),jobId);if(log2===void 0)return"absent";try{return await finishIn(log2)}finally{closeLog(log2)}}async function finishIn(log2){
let at=cache.fold(log2);if(at.job===void 0)return at.isTakenBack===!0?"over":"absent";let{job}=await settleLog(log2,at);return job===void 0?"over":job.state==="\
queued"?lead(job):((isFinal(job)||needsPerson(job))&&await on6.reconcile(job),"over")}function lead(job){return hints.arrive(job)?"ready":hints.isHinted(job)?"o\
ver":(hints.queue(job),"ready")}}function ifRefused(error){if(error instanceof RelayError||systemCode(error)!==void 0)return"refused";throw error}function readCreationHint(path6){
let name=nameWhenCreated(path6.slice(path6.lastIndexOf("/")+1))??"",sortKey=readSortKey(name)===void 0?readLaterName(name)?.sortKey:name,jobId=readSortKey(sortKey??
"")?.jobId;if(!(sortKey===void 0||jobId===void 0))return{jobId,createdMs:createdMsOf(sortKey)}}var MOST3=16;function createOpenLogs(layout){let kept=new Map;return{take(jobId){let known=kept.get(jobId);kept.delete(jobId);let log2=known??openLog(layout.log(
jobId),jobId);return log2&&{log:log2,wasKept:known!==void 0}},leave(log2,isRunning){if(!isRunning||kept.has(log2.jobId))return closeLog(log2);kept.set(log2.jobId,
log2);for(let[jobId,eldest]of kept){if(kept.size<=MOST3)return;kept.delete(jobId),closeLog(eldest)}},close(){for(let log2 of kept.values())closeLog(log2);kept.clear()}}}import*as fs33 from"node:fs";function quarantine(layout,jobId){try{touchFile(layout.attention(jobId));let source=layout.log(jobId),stat=fs33.lstatSync(source);if(!stat.isFile()||stat.size>MAX_LOG_BYTES)
return;let copy=`${layout.quarantine}/${jobId}.${stat.size}.${Math.trunc(stat.mtimeMs)}.jsonl`;fs33.copyFileSync(source,copy,fs33.constants.COPYFILE_EXCL)}catch(error){
if(systemCode(error)===void 0)throw error}}import{randomBytes as randomBytes5}from"node:crypto";import*as fs34 from"node:fs";function isSetAside(error){return error instanceof RelayError&&error.details.set_aside===!0}async function setAside2(layout,jobId,why2){if(isAlreadyAside(layout,
jobId))return;let name=`${jobId}.${why2.at.replace(/[^0-9]/g,"")}.${randomBytes5(3).toString("hex")}.jsonl`,kept=`${layout.quarantine}/${name}`,entry={format:1,
version:1,type:"set_aside",at:why2.at,writer:"doctor",job_id:jobId,kept_as:kept,reason:why2.reason},log2=layout.log(jobId),ino;if(ifPresent(()=>{let stat=fs34.lstatSync(
log2);stat.isFile()?(fs34.linkSync(log2,kept),ino=stat.ino):fs34.renameSync(log2,kept)})&&await flushDirectory(layout.quarantine),!await replaceLog(layout,jobId,
{entry,ino})){ino!==void 0&&ifPresent(()=>fs34.unlinkSync(kept));return}return ifPresent(()=>fs34.unlinkSync(layout.attention(jobId))),kept}function isAlreadyAside(layout,jobId){
try{foldAt(layout.log(jobId),jobId)}catch(error){return isSetAside(error)}return!1}async function replaceLog(layout,jobId,{entry,ino}){let log2=layout.log(jobId),
next=`${log2}.${randomBytes5(6).toString("hex")}.next`,fd=fs34.openSync(next,"wx",384);try{try{writeWhole(fd,encodeRecord(entry)),await flushFile(fd)}finally{fs34.closeSync(
fd)}if(fs34.lstatSync(log2,{throwIfNoEntry:!1})?.ino!==ino||!ifPresent(()=>fs34.renameSync(next,log2)))return!1}finally{fs34.rmSync(next,{force:!0})}return await flushDirectory(
layout.shard(jobId)),!0}var LONGEST_SHRINK=8*1024*1024;async function shrinkLog(layout,jobId,{entry,ino}){let record2=encodeRecord(entry),fd=openToShrink(layout.
log(jobId));if(fd===void 0)return!1;try{let stat=fs34.fstatSync(fd);if(stat.ino!==ino||stat.size<record2.length||stat.size>LONGEST_SHRINK)return!1;let bytes=Buffer.
alloc(stat.size,`
`);return record2.copy(bytes),fs34.writeSync(fd,bytes,0,bytes.length,0),fs34.ftruncateSync(fd,record2.length),await flushFile(fd),!0}finally{fs34.closeSync(fd)}}
function openToShrink(path6){try{return fs34.openSync(path6,fs34.constants.O_WRONLY|fs34.constants.O_NOFOLLOW)}catch(error){if(isForeign(error)||systemCode(error)===
"ENOENT")return;throw error}}import*as fs35 from"node:fs";var MOST4=1024;function createShown(on6){let{layout,hints,cache}=on6,known=new Map;function note({job_id,version:version2}){if(known.delete(job_id),known.set(job_id,
version2),!(known.size<=MOST4))for(let eldest of known.keys()){known.delete(eldest);return}}function isKnown({job_id,version:version2}){return known.get(job_id)===
version2}function isSettled2({job,events,isInDoubt}){return job===void 0||isKnown(job)?!0:isInDoubt===!0?!1:isFinal(job)?!hasHint2(job,beforeLast(events)):needsPerson(
job)?job.version>1&&fs35.existsSync(layout.attention(job.job_id)):job.state!=="queued"||hints.hasArrived(job)}function hasHint2(job,before){if(before===void 0)return!1;
let key=sortKeyOf(before),paths=[layout.runningHint(before)];before.state==="queued"&&(paths.push(layout.queueHint(before),layout.creationHint(before)),paths.push(
`${layout.queue(before.to)}/${readyBucketOf(key)}/${key}`)),needsPerson(before)&&paths.push(layout.attention(job.job_id));let conversation=job.task.conversation_key;
return conversation!==void 0&&paths.push(`${layout.conversationQueue(job.to,conversation)}/${conversationNameOf(job)}`),paths.some(path6=>fs35.existsSync(path6))}
async function settle(log2,at,{isProven=isSettled2(at)}={}){if(at.job===void 0||isProven)return at.job;try{if((await settleLog(log2,at)).job===void 0)return}catch(error){
throw storeFault(`flush job "${log2.jobId}"`,log2.path,error)}return note(at.job),at.job}async function settleJob(jobId){let log2=openLog(layout.log(jobId),jobId);
if(log2!==void 0)try{return await settle(log2,cache.fold(log2))}finally{closeLog(log2)}}return{note,isKnown,isSettled:isSettled2,settle,settleJob}}function beforeLast(events){
let job;for(let event of events.slice(0,-1)){let next=transition(job,event);next.outcome==="changed"&&(job=next.job)}return job}function isLarge(event){return event.type!=="complete"&&event.type!=="flag"?!1:Buffer.byteLength(event.result?.output??"")>262144}async function setOutputAside(event,put){
if(event.type!=="complete"&&event.type!=="flag"||event.result===void 0)return event;let output_blob=await put({token:event.token,text:event.result.output}),result={
...event.result,output:"",output_blob};return{...event,result}}import{hash as hash3}from"node:crypto";import*as fs36 from"node:fs";async function writeBeside(layout,{jobId,token:token3,text:text3}){let bytes=Buffer.from(text3),sha2562=hash3("sha256",bytes),file=`${jobId}.${token3}.${sha2562.
slice(0,16)}.output`;return await replaceFile(layout.output(jobId,file),bytes),{file,bytes:bytes.length,sha256:sha2562}}function readOutput(layout,result){let blob=result.
output_blob;return blob===void 0?result.output:readBeside(layout,blob)}function readBeside(layout,blob){let jobId=blob.file.slice(0,blob.file.indexOf(".")),path6=layout.
output(jobId,blob.file),bytes=readExactly(path6,jobId,blob.bytes);if(hash3("sha256",bytes)!==blob.sha256)throw damaged2(path6,jobId,"its SHA-256 is not the one \
in the log");return bytes.toString("utf8")}function readExactly(path6,jobId,length){let fd=openPlain(path6);if(fd==="absent")throw damaged2(path6,jobId,"it is m\
issing");if(fd==="foreign")throw damaged2(path6,jobId,"it is not a plain file");try{let{size}=fs36.fstatSync(fd);if(size!==length)throw damaged2(path6,jobId,`it\
 has ${size} bytes instead of ${length}`);return fs36.readFileSync(fd)}finally{fs36.closeSync(fd)}}function damaged2(path6,jobId,reason){let message2=`Cannot re\
ad the output of job "${jobId}": "${path6}" is damaged, ${reason}. The job keeps its state; its output is lost unless a copy exists.`,details={job_id:jobId,file:path6,
line:0,reason};return new RelayError("JOB_DAMAGED",message2,{details})}var MAX_TRIES2=200;function createChange(on6){let{layout,hints,cache,shown,following,journal,openLogs}=on6;return change;async function change(jobId,decide){for(let tries=0;tries<
MAX_TRIES2;tries+=1){let taken=openLogs.take(jobId);if(taken===void 0)throw jobNotFound(jobId);let isRunning=!1;try{let done=await changeOnce(taken,decide);if(isRunning=
done?.changed===!0&&done.job.state==="running",done!==void 0)return done}finally{openLogs.leave(taken.log,isRunning)}}throw jobContested(jobId,MAX_TRIES2)}async function changeOnce({
log:log2,wasKept},decide){let guess=cache.guess(log2.jobId),guessed=guess===void 0?void 0:planFrom(guess,decide),isGuess=fitsCachedFold(guessed);if(!isGuess&&wasKept&&
isGone2(log2))return;let plan=isGuess?guessed:planFrom(cache.fold(log2),decide);if(plan===void 0)throw jobNotFound(log2.jobId);let{at,proposal:proposal2,next}=plan;
if(next?.outcome!=="changed"||proposal2===void 0)return unchanged(log2,plan);let{durable,unsettled:isUnsettled}=proposal2,written2={before:plan.job,after:next.job,
event:proposal2.event.type,isUnsettled},effects=effectsOf(written2);effects.cancelsDependents&&hints.children.noteCancelled(log2.jobId);let event=isLarge(proposal2.
event)?await withOutputAside(log2,proposal2.event):proposal2.event,grown=await appendEvent(log2,at,{event,durable},journal);if(grown?.job===void 0){cache.forget(
log2.jobId);return}cache.keep(log2,grown);let[before,after]=[plan.job,grown.job];return durable&&shown.note(after),afterwards(()=>{hints.enter(before,after,isUnsettled!==
!0);let hint=isUnsettled===!0?void 0:hints.outlived(before,after,effects.hold);following.carryOut(after,effects,hint)}),{changed:!0,job:after}}async function unchanged(log2,{
at,job,proposal:proposal2,next}){if(isFinal(job)||proposal2?.durable===!0){let isProven=isFinal(job)?shown.isSettled(at):shown.isKnown(job);if(await shown.settle(
log2,at,{isProven})===void 0)throw jobNotFound(log2.jobId)}if(next?.outcome==="refused")throw new RelayError(next.code,next.message);return{changed:!1,job}}async function withOutputAside(log2,event){
try{let{jobId}=log2;return await setOutputAside(event,of=>writeBeside(layout,{jobId,...of}))}catch(error){throw storeFault(`keep the output of job "${log2.jobId}\
"`,log2.path,error)}}}function planFrom(at,decide){if(at.job===void 0)return;let proposal2=decide(at.job),next=proposal2===void 0?void 0:transition(at.job,proposal2.
event);return{at,job:at.job,proposal:proposal2,next}}function fitsCachedFold(plan){return plan?.proposal===void 0||plan.next?.outcome!=="changed"?!1:plan.job.state===
"running"&&"token"in plan.proposal.event}import*as fs39 from"node:fs";function senderNotification(job,kind){let{agent,session}=job.from;return{subject:jobSubject(job.job_id),recipient:agent,event:`${job.version}-${kind}`,kind,version:job.
version,at:job.updated_at,owner:session===void 0?void 0:sessionTag(session)}}function itemIdOf({subject,kind,version:version2,at,owner}){let time2=Date.parse(at).
toString(36).padStart(9,"0"),id=subject.kind==="job"?subject.id:`${subject.kind}.${subject.id}`;return`${time2}-${id}-${version2}-${kind}${owner===void 0?"":`~${owner}`}`}var NOTIFICATION_KINDS=["completed","failed","cancelled","expired","needs_review","needs_recovery","question"];import*as fs37 from"node:fs";import{dirname as dirname13}from"node:path";var STEPS=["waiting","withdrawn","offered","seen","done"];function parseDeliveryLine(value){if(!isObject3(value))return;let{version:version2}=value;if(typeof version2==
"number")return{version:version2,at:textOf2(value.at)??"",step:STEPS.find(known=>known===value.step)??"unknown",way:textOf2(value.way)??"",session:textOf2(value.
session)??"",event:textOf2(value.news),recipient:textOf2(value.recipient),process:parseProcess(value.process)}}function deliveryDocument(line){let{version:version2,
event,...rest}=line;return{version:version2,...rest,news:event}}function textOf2(value){return typeof value=="string"?value:void 0}function withoutEndedWaits(lines){let open4=new Map;for(let each of lines){let{step}=each.line;if(!isWait(each.line))continue;let waits=open4.get(waiterOf(each.
line))??[];step==="waiting"?waits.push(each):waits.pop(),open4.set(waiterOf(each.line),waits)}let waiting=[...open4.values()].flat().toSorted((a2,b)=>a2.line.version-
b.line.version),kept=new Set(waiting.slice(-32));return lines.filter(each=>!isWait(each.line)||kept.has(each))}function isWait({step,event}){return event===void 0&&
(step==="waiting"||step==="withdrawn")}function waiterOf({session,process:waiter}){return`${waiter?.pid} ${waiter?.start} ${session}`}var{O_RDWR:O_RDWR2,O_APPEND:O_APPEND3,O_CREAT:O_CREAT4,O_NOFOLLOW:O_NOFOLLOW6,O_NONBLOCK:O_NONBLOCK6}=fs37.constants,PROCESS_NAME2=Math.random().toString(36).slice(
2),appended=0;function pathOf(layout,{kind,id}){return kind==="job"?layout.deliveries(id):`${layout.root}/deliveries/${kind}/${fileName(id)}.jsonl`}function readDeliveries(layout,subject){
let fd=openPlain(pathOf(layout,subject));if(fd==="absent"||fd==="foreign")return logOf("");try{return logOf(fs37.readFileSync(fd,"utf8"))}finally{fs37.closeSync(
fd)}}var COMPACT_BYTES=16*1024;function appendDelivery(layout,subject,line){let path6=pathOf(layout,subject);appended+=1;let id=`${PROCESS_NAME2}.${appended}`,text3=JSON.
stringify({...deliveryDocument(line),id}),fd=openLog2(path6);try{writeOnce(fd,Buffer.from(`
${text3}
`));let{size,ino}=fs37.fstatSync(fd),bytes=Buffer.alloc(size),length=fs37.readSync(fd,bytes,0,bytes.length,0),lines=linesOf(bytes.toString("utf8",0,length));return lines[line.
version-1]?.text!==text3||fs37.lstatSync(path6,{throwIfNoEntry:!1})?.ino!==ino?!1:(size>COMPACT_BYTES&&afterwards(()=>compact(path6,{lines,ino,size})),!0)}finally{
fs37.closeSync(fd)}}function openLog2(path6){let flags=O_RDWR2|O_APPEND3|O_CREAT4|O_NOFOLLOW6|O_NONBLOCK6;try{return fs37.openSync(path6,flags,384)}catch(error){
if(systemCode(error)!=="ENOENT")throw error;return fs37.mkdirSync(dirname13(path6),{recursive:!0,mode:448}),fs37.openSync(path6,flags,384)}}function compact(path6,read){
let kept=withoutEndedWaits(read.lines);if(kept.length*2>read.lines.length)return;let text3=kept.map((line,at)=>`
${renumbered(line,at+1)}
`).join(""),next=`${path6}.${Math.random().toString(36).slice(2)}.next`;try{fs37.writeFileSync(next,text3,{mode:384,flag:"wx"});let now=fs37.lstatSync(path6,{throwIfNoEntry:!1});
now?.ino===read.ino&&now.size===read.size&&fs37.renameSync(next,path6)}finally{fs37.rmSync(next,{force:!0})}}function renumbered({text:text3},version2){let fields=parsed(
text3);return JSON.stringify({...typeof fields=="object"?fields:{},version:version2})}function logOf(text3){let lines=linesOf(text3).map(({line})=>line);return{
version:lines.at(-1)?.version??0,lines}}function linesOf(text3){let lines=[];for(let each of text3.split(`
`)){let line=each===""?void 0:parseDeliveryLine(parsed(each));line?.version===lines.length+1&&lines.push({line,text:each})}return lines}function parsed(text3){try{
return JSON.parse(text3)}catch{return}}import*as fs38 from"node:fs";import{basename as basename7,dirname as dirname14}from"node:path";function repeat(check3,ms){let timer,intervalMs,isStopped=!1;function every(newMs){isStopped||newMs===intervalMs||(intervalMs=newMs,clearInterval(timer),timer=setInterval(
check3,newMs*(.9+Math.random()*.2)))}return every(ms),{every,stop(){isStopped=!0,clearInterval(timer)}}}var POLL_MS=2e3,POLL_ALL_MS=1e4,POLL_UNWATCHED_MS=250,POLL_ALL_UNWATCHED_MS=2e3,JOB_LOG=/^([a-z2-7]{26})\.jsonl$/;function wake(path6){let now=new Date;ifPresent(
()=>fs38.utimesSync(path6,now,now))||touchFile(path6)}function watchTopic(layout,topic,listener){if(topic==="jobs")return watchEveryJob(layout,listener);if("age\
nt"in topic)return watchSignal(layout.watched(topic.agent),()=>listener());let check3=()=>listener(),isOfJob=name=>name===null||name.startsWith(topic.job);return watchPaths(
[layout.shard(topic.job)],{changed:name=>isOfJob(name)?check3():void 0,check:check3,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchInbox(layout,recipient,listener){
return watchSignal(layout.wakeInbox(recipient),()=>listener())}function watchSignal(path6,check3){return afterwards(()=>touchInside(dirname14(path6),basename7(path6))),
watchPaths([path6],{changed:check3,check:check3,everyMs:POLL_MS,unwatchedMs:POLL_UNWATCHED_MS})}function watchEveryJob(layout,listener){return watchPaths(Array.
from({length:256},(_,shard)=>`${layout.jobs}/${hex(shard)}`),{changed:name=>{if(name===null)return listener();let jobId=JOB_LOG.exec(name)?.[1];jobId!==void 0&&
listener(jobId)},check:()=>listener(),everyMs:POLL_ALL_MS,unwatchedMs:POLL_ALL_UNWATCHED_MS})}function hex(byte){return byte.toString(16).padStart(2,"0")}function watchPaths(paths,options){
let watchers=[],poll=repeat(options.check,options.everyMs),unwatch=()=>{for(let watcher of watchers)watcher.close();watchers=[]},giveUp=()=>{unwatch(),poll.every(
options.unwatchedMs)};try{for(let path6 of paths){let watcher=fs38.watch(path6,(_event,name)=>options.changed(name));watchers.push(watcher),watcher.on("error",giveUp)}}catch{
giveUp()}return{close(){poll.stop(),unwatch()}}}var JOB_ITEM=/^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/;function parseName(name,recipient){let[,time2,jobId,version2,word,owner]=JOB_ITEM.
exec(name)??[],kind=NOTIFICATION_KINDS.find(known=>known===word);if(!(time2===void 0||jobId===void 0||kind===void 0))return{item_id:name,subject:jobSubject(jobId),
recipient,event:`${version2}-${kind}`,kind,version:Number(version2),at:new Date(Number.parseInt(time2,36)).toISOString(),owner}}function addItem(layout,item,hint){
let path6=`${layout.inbox(item.recipient)}/${itemIdOf(item)}`;(hint===void 0||!ifPresent(()=>fs39.renameSync(hint,path6)))&&(ifPresent(()=>touchFile(path6))||(fs39.mkdirSync(
layout.inbox(item.recipient),{recursive:!0,mode:448}),touchFile(path6)),hint!==void 0&&ifPresent(()=>fs39.unlinkSync(hint))),wake(layout.wakeInbox(item.recipient))}
function notifySender(layout,job,kind,hint){addItem(layout,senderNotification(job,kind),hint)}function isAcknowledged(layout,job,kind){let name=`${job.version}-${kind}`,
{lines}=readDeliveries(layout,jobSubject(job.job_id));return lines.some(({step,event})=>step==="done"&&(event===void 0||event===name))}function readItems(layout,recipient){
return namesIn2(layout.inbox(recipient)).toSorted().flatMap(name=>parseName(name,recipient)??[])}function dismissItems(layout,recipient,itemIds){return itemIds.
filter(id=>parseName(id,recipient)!==void 0).filter(id=>ifPresent(()=>fs39.unlinkSync(`${layout.inbox(recipient)}/${id}`))).length}function createFollowing(on6){let{layout,hints,shown}=on6;function carryOut(job,effects,hint){let{row,next,isReady,notification}=effects;row!==void 0&&(noteEnd(
layout,row),hints.expiry.leave(job),hints.children.leave(job,jobId=>peekJob(layout.log(jobId),jobId))),(next==="now"||next==="when stopped"&&!hints.isHeld(job))&&
handOn(job),isReady&&wakeFor(layout,job),notification!==void 0?notifySender(layout,job,notification,hint):hint!==void 0&&hints.remove(hint)}function handOn(job){
let next=hints.conversations.handOn(job);next?.state!=="queued"||!hints.hasArrived(next)||(hints.queue(next),wakeFor(layout,next))}function nudge(behind){let first=hints.
conversations.first(behind);first?.state!=="queued"||first.job_id===behind?.job_id||hints.isHinted(first)||(hints.queue(first),wakeFor(layout,first))}async function reconcile(seen){
let job=isFinal(seen)||needsPerson(seen)?await shown.settleJob(seen.job_id):seen;if(job===void 0)return;hints.place(job);let effects=effectsOf({after:job}),{notification}=effects,
isKnown=notification!==void 0&&isAcknowledged(layout,job,notification);carryOut(job,isKnown?{...effects,notification:void 0}:effects),hints.clear(job),isFinal(job)&&
handOn(job)}async function release2(job){if(job.state==="queued")return releaseQueued(job);isFinal(job)&&await shown.settleJob(job.job_id),hints.drop(job.to,job.
job_id),isFinal(job)&&handOn(job)}function releaseQueued(job){hints.isHeld(job)&&(hints.reconcile(job),wakeFor(layout,job))}return{carryOut,nudge,reconcile,release:release2}}function createSteps(on6){let{layout,clock,journal=NO_JOURNAL}=on6,hints=createHints(layout,clock),cache=createCache(),shown=createShown({layout,hints,cache}),following=createFollowing(
{layout,hints,shown}),create2=createJobCreation({layout,hints,cache,journal}),openLogs=createOpenLogs(layout),change=createChange({layout,hints,cache,shown,following,
journal,openLogs}),{reconcile}=following,finishCreations=createCreationFinisher({layout,hints,cache,reconcile}),cursors=new Map;function cursorOf(agent){let cursor=cursors.
get(agent)??createQueueCursor(layout,agent);return cursors.set(agent,cursor),cursor}async function ofJob(jobId,work){try{return await work()}catch(error){throw error instanceof
RelayError&&error.code==="JOB_DAMAGED"&&!isSetAside(error)&&quarantine(layout,jobId),storeFault(`use job "${jobId}"`,layout.root,error)}}async function ofStore(action,work){
try{return await work()}catch(error){throw storeFault(action,layout.root,error)}}function readFold2(jobId){return foldAt(layout.log(jobId),jobId,log2=>cache.fold(
log2))}async function readShown(jobId){let at=readFold2(jobId);if(at===void 0||shown.isSettled(at))return at;if(await shown.settleJob(jobId)!==void 0)return at}
async function take3(agent,which){let cursor=cursorOf(agent),next=()=>cursor.take({...which,monotonicMs:clock.monotonic()}),jobId=next(),unfinished2=cursor.takeUnfinished();
return unfinished2.length===0||!await finishCreations(unfinished2,which.now)||jobId!==void 0?jobId:(cursor.refresh(),next())}return{hints,close:()=>openLogs.close(),
ofJob,ofStore,create:event=>ofJob(event.job_id,()=>create2(event)),change:(jobId,decide)=>ofJob(jobId,()=>change(jobId,decide)),read:jobId=>ofJob(jobId,()=>readFold2(
jobId)?.job),readShown:jobId=>ofJob(jobId,async()=>readShown(jobId)),take:(agent,which)=>ofStore("take a job",()=>take3(agent,which)),putBack:({agent,job_id})=>ofStore(
"put a job back",()=>cursorOf(agent).putBack(job_id,clock.monotonic())),drop:({agent,job_id})=>ofStore("drop a hint",()=>hints.drop(agent,job_id)),reconcile:job=>ofJob(
job.job_id,()=>reconcile(job)),release:job=>ofJob(job.job_id,()=>following.release(job)),before:job=>ofStore("read a conversation queue",()=>hints.conversations.
before(job)),nudge:behind=>ofStore("read a conversation queue",()=>following.nudge(behind)),busy:agent=>ofStore("count running jobs",()=>namesIn2(layout.running(
agent)).length),running:()=>ofStore("list running jobs",()=>hints.running()),attention:()=>ofStore("list jobs that wait for a person",()=>namesIn2(layout.attentionRoot).
toSorted()),recent:page2=>ofStore("list ended jobs",()=>readRecent(layout,page2,clock.now())),waiting:agent=>ofStore("list the queue",()=>hints.waiting(agent)),
ready:(agent,page2)=>ofStore("list the queue",()=>cursorOf(agent).peek(page2)),nextDue:agent=>ofStore("find the next due job",()=>cursorOf(agent).nextDue()),nextWork:(agent,which)=>ofStore(
"find the next due job",()=>cursorOf(agent).nextWork(which))}}import*as fs40 from"node:fs";var Activity=object({kind:_enum(["status","message","reasoning","plan","tool_started","tool_ended","file_change","output","usage","warning"]),text:string2(),tool:optional(
string2()),call_id:optional(string2()),ok:optional(boolean2()),detail:optional(string2()),duration_ms:optional(number2()),steps:optional(array(PlanStep))}),ActivityLine=extend2(
Activity,{at:Instant,token:wholeNumber(0)}),StoredLine=extend2(ActivityLine,{kind:_catch(Activity.shape.kind,"message"),steps:_catch(Activity.shape.steps,void 0)});
function parseActivityLine(text3){try{let parsed2=StoredLine.safeParse(JSON.parse(text3));return parsed2.success?parsed2.data:void 0}catch{return}}var ACTIVITY_LIMIT_BYTES=64*
1024*1024;function lastActivityLine(token3,at){return JSON.stringify({at,token:token3,kind:"warning",text:"The activity of this job has reached 64 MiB; what fol\
lows is not kept. The turn continues."})}var TEXT_LIMIT=4e3,DETAIL_LIMIT=8e3;function redactActivity(activity){let{text:text3,detail,steps}=activity;return{...activity,text:redactHead(text3,TEXT_LIMIT),
...detail===void 0?{}:{detail:redactHead(detail,DETAIL_LIMIT)},...steps===void 0?{}:{steps:steps.map(redactStep)}}}function redactStep(step){let title=redactHead(
step.title,200);return step.note===void 0?{...step,title}:{...step,title,note:redactHead(step.note,500)}}var{O_WRONLY:O_WRONLY3,O_APPEND:O_APPEND4,O_CREAT:O_CREAT5,O_NOFOLLOW:O_NOFOLLOW7,O_NONBLOCK:O_NONBLOCK7}=fs40.constants,READ_LIMIT=1024*1024;function appendActivity(path6,token3,activity,at){
let line={at,token:token3,...redactActivity(activity)};try{let fd=fs40.openSync(path6,O_WRONLY3|O_APPEND4|O_CREAT5|O_NOFOLLOW7|O_NONBLOCK7,384);try{let room=ACTIVITY_LIMIT_BYTES-
fs40.fstatSync(fd).size,text3=`
${JSON.stringify(line)}
`;room>0&&fs40.writeSync(fd,text3.length<room?text3:`${text3}
${lastActivityLine(token3,at)}
`)}finally{fs40.closeSync(fd)}}catch(error){if(systemCode(error)===void 0)throw error}}function readActivity(path6,page2){let{bytes,start:start2}=readStretch(path6,
page2.after),entries=[],position=0;for(;position<bytes.length;){let newline=bytes.indexOf(10,position);if(newline===-1)break;let entry=readEntry(bytes.toString(
"utf8",position,newline),start2+newline+1);if(entry!==void 0&&entries.push(entry),position=newline+1,page2.after!==void 0&&entries.length===page2.limit)break}return page2.
after===void 0?entries.slice(-page2.limit):entries}function readStretch(path6,after){let fd=openPlain(path6);if(fd==="absent"||fd==="foreign")return{bytes:Buffer.
alloc(0),start:0};try{let size=fs40.fstatSync(fd).size,start2=Math.min(after??Math.max(0,size-READ_LIMIT),size),bytes=Buffer.alloc(Math.min(size-start2,READ_LIMIT)),
count4=fs40.readSync(fd,bytes,0,bytes.length,start2);return{bytes:bytes.subarray(0,count4),start:start2}}finally{fs40.closeSync(fd)}}function readEntry(text3,after){
let line=text3===""?void 0:parseActivityLine(text3);return line&&{...line,after}}function createMailbox(layout,guarded2){return{notifications:recipient=>guarded2("read an inbox",()=>readItems(layout,recipient)),dismiss:(recipient,itemIds)=>guarded2(
"dismiss notifications",()=>dismissItems(layout,recipient,itemIds)),deliveries:subject=>guarded2("read deliveries",()=>readDeliveries(layout,subject)),appendDelivery:(subject,version2,line)=>guarded2(
"record a delivery",()=>appendDelivery(layout,subject,{...line,version:version2})),watch:(recipient,listener)=>watchInbox(layout,recipient,listener),signal:recipient=>guarded2(
"wake an agent",()=>wake(layout.wakeInbox(recipient)))}}var FAULT_KINDS=["program_missing","workspace_away","machine_busy","disk_unusable","login_needed","setup_needed","quota_spent","service_limited","service_unavai\
lable"],FaultKind=_enum(FAULT_KINDS),Open=object({since:Instant,at:Instant,until:Instant,pause_ms:wholeNumber(0),level:wholeNumber(1),probing_at:optional(Instant),
is_costly:optional(boolean2())}),AgentPause=object({agent:AgentId,host:optional(string2()),host_name:optional(string2()),kind:FaultKind,error:Failure,at:Instant,
faults:wholeNumber(0),open:optional(Open),suspects:array(object({job_id:JobId,at:Instant})),blamed:array(JobId)});import*as fs42 from"node:fs";import{dirname as dirname15}from"node:path";import*as fs41 from"node:fs";function beat(path6){let now=new Date;return ifPresent(()=>fs41.utimesSync(path6,now,now))}function silenceOf(path6){let stat=fs41.statSync(path6,{throwIfNoEntry:!1});
return stat===void 0?1/0:Math.max(0,Date.now()-stat.mtimeMs)}function createRegistry(kinds,guarded2){async function put(kind,key,document){let{path:path6,read,write:write3,changed:changed2}=kinds[kind],before=changed2&&read(
path6(key));await inDirectory(path6(key),write3,document),changed2?.(key,{before,after:document})}function remove2(kind,key){let{path:path6,read,changed:changed2}=kinds[kind],
before=changed2&&read(path6(key)),isRemoved=ifPresent(()=>fs42.unlinkSync(path6(key)));return changed2?.(key,{before,after:void 0}),isRemoved}return{get:(kind,key)=>guarded2(
`read the ${kinds[kind].noun}`,()=>find(kinds[kind],kinds[kind].path(key))),list:(kind,owner="")=>guarded2(`list the ${kinds[kind].noun}`,()=>{let directory=kinds[kind].
directory(owner);return namesIn2(directory).filter(name=>kinds[kind].isOurs(name,owner)).toSorted().flatMap(name=>find(kinds[kind],`${directory}/${name}`)??[])}),
put:(kind,key,document)=>guarded2(`write the ${kinds[kind].noun}`,()=>put(kind,key,document)),change:(kind,key,decide)=>guarded2(`change the ${kinds[kind].noun}`,
async()=>{let known=kinds[kind].read(kinds[kind].path(key)),next=decide(known);return next===known?known:(next===void 0?remove2(kind,key):await put(kind,key,next),
next)}),remove:(kind,key)=>guarded2(`remove the ${kinds[kind].noun}`,()=>remove2(kind,key)),beat:(kind,key)=>guarded2(`renew the ${kinds[kind].noun}`,()=>beat(kinds[kind].
path(key)))}}function find({read,beats},path6){let document=read(path6);return document===void 0?void 0:beats===!0?{...document,silent_ms:silenceOf(path6)}:document}
async function inDirectory(path6,write3,document){try{await write3(path6,document)}catch(error){if(systemCode(error)!=="ENOENT")throw error;fs42.mkdirSync(dirname15(
path6),{recursive:!0,mode:448}),await write3(path6,document)}}function isJson(name){return name.endsWith(".json")}function recordKinds(layout){return{agent:{noun:"agent records",path:layout.agent,directory:()=>layout.agentsRoot,isOurs:isJson,...documentsOf(AgentRecord)},worker:{
noun:"worker records",path:layout.worker,directory:()=>layout.workersRoot,isOurs:isJson,...documentsOf(WorkerRecord),beats:!0},spawn:{noun:"records of started w\
orkers",path:layout.spawn,directory:()=>layout.spawnedRoot,isOurs:isJson,...documentsOf(SpawnRecord)},pause:{noun:"pauses",path:layout.pause,directory:()=>layout.
pausedRoot,isOurs:isJson,read:path6=>readKnownAs(path6,AgentPause),write:replaceHint,changed:(agent,{before,after})=>{before?.open!==void 0&&after?.open===void 0&&
wakeAll(layout,agent)}},thread:{noun:"threads of conversations",path:([agent,key])=>layout.conversation(agent,key),directory:()=>layout.conversations,isOurs:(name,agent)=>isJson(
name)&&name.startsWith(`${fileName(agent)}~`),...documentsOf(ConversationThread)},title:{noun:"titles of conversations",...besideThread(".title.json"),...documentsOf(
ConversationTitle)},conversation_jobs:{noun:"jobs of conversations",...besideThread(".jobs.json"),...documentsOf(ConversationJobs)}};function besideThread(suffix){
return{path:([agent,key])=>`${layout.topic(agent,key)}${suffix}`,directory:layout.topics,isOurs:name=>name.endsWith(suffix)}}}function documentsOf(schema){let known=Object.
fromEntries(Object.keys(schema.shape).map(field=>[field,void 0]));return{read:path6=>readKnownAs(path6,schema),write:async(path6,document)=>{await replaceFile(path6,
bytesOf(amended(path6,{...known,...document})))}}}import*as fs43 from"node:fs";import{basename as basename8}from"node:path";function sessionKinds(layout){let folder=tag=>`${layout.sessions}/${tag}`;return{session:{noun:"sessions",path:tag=>`${folder(tag)}.json`,directory:()=>layout.sessions,
isOurs:isJson,read:path6=>parseSession(readIntact(path6)),write:replaceHint,beats:!0,changed:(tag,{after})=>{after===void 0&&fs43.rmSync(folder(tag),{recursive:!0,
force:!0})}},role:{noun:"roles of a session",path:([tag,role])=>`${folder(tag)}/${role}.json`,directory:folder,isOurs:isJson,read:path6=>parseProcess(readIntact(
path6)),write:replaceHint,beats:!0},outstanding:{noun:"outstanding jobs of a session",path:([tag,jobId])=>`${folder(tag)}/${jobId}`,directory:folder,isOurs:name=>JOB_ID.
test(name),read:path6=>isAbsent(path6)?void 0:{job_id:basename8(path6)},write:path6=>touchFile(path6)}}}var JOB_ID=/^[a-z2-7]{26}$/;function nextCollectionMs({is_finished}){return is_finished?864e5:36e5}import*as fs46 from"node:fs";function repeatedWriteTurns(job,events){if(job.task.write!==!0)return[];let repeated=[],mayRun=!0,isElsewhere2=!1;for(let event of events)event.type==="run"?isElsewhere2=
event.run.hasFailed!==!0:event.type==="claim"?(mayRun||repeated.push(event.version),mayRun=!1):event.type==="recover"||event.type==="resolve"||event.type==="rel\
ease"?mayRun=!0:event.type==="fail"?mayRun=isElsewhere2||event.untouched===!0:event.type==="lose"&&(mayRun=isElsewhere2);return repeated}function endsOf(events){
let job,ends=0;for(let event of events){let next=transition(job,event);next.outcome==="changed"&&(job=next.job),job!==void 0&&isFinal(job)&&(ends+=1)}return ends}
function breachesOf(job,events){let breaches=[];if(jobIdWithin(job.scope,job.request_id)!==job.job_id){let message2=`Its request id "${job.request_id}" belongs \
to another job id.`;breaches.push({code:"foreign_request",message:message2})}for(let version2 of repeatedWriteTurns(job,events)){let message2=`Version ${version2}\
 runs a write job again without a person's decision.`;breaches.push({code:"write_job_twice",message:message2})}let ends=isFinal(job)?endsOf(events):0;return ends>
1&&breaches.push({code:"second_end",message:`Its log has ${ends} ends.`}),breaches}function countJob(audit2,job,events){if(audit2.accepted+=1,audit2.by_state[job.
state]=(audit2.by_state[job.state]??0)+1,audit2.turns+=events.filter(({type})=>type==="claim").length,audit2.write_turns_repeated+=repeatedWriteTurns(job,events).
length,job.task.write===!0&&(audit2.write_jobs+=1),job.expunged===!0&&(audit2.tombstones+=1),!isFinal(job)){audit2.live+=1;return}audit2.ended+=1,endsOf(events)<=
1&&(audit2.one_end+=1)}function emptyAudit(){return{accepted:0,ended:0,live:0,by_state:{},one_end:0,turns:0,write_jobs:0,write_turns_repeated:0,hints_matched:0,
hints_missing:0,hints_stray:0,outputs:0,late_lines:0,fragments:0,tombstones:0,quarantined:0,unborn:0,findings:[]}}function*hintsOf(layout){for(let agent of directoriesIn(layout.queueRoot))for(let bucket of directoriesIn(`${layout.queueRoot}/${agent}`))for(let name of namesIn2(
`${layout.queueRoot}/${agent}/${bucket}`)){let ready=nameWhenCreated(name)??name,key=isLaterBucket(bucket)?readLaterName(ready)?.sortKey??"":ready;yield{path:`${layout.
queueRoot}/${agent}/${bucket}/${name}`,jobId:readSortKey(key)?.jobId}}for(let agent of directoriesIn(layout.runningRoot))for(let name of namesIn2(`${layout.runningRoot}\
/${agent}`))yield{path:`${layout.runningRoot}/${agent}/${name}`,jobId:readSortKey(name)?.jobId};for(let line of directoriesIn(layout.conversationQueues))for(let name of namesIn2(
`${layout.conversationQueues}/${line}`))yield{path:`${layout.conversationQueues}/${line}/${name}`,jobId:readConversationName(name)?.jobId};for(let bucket of directoriesIn(
layout.expiryRoot))for(let name of namesIn2(`${layout.expiryRoot}/${bucket}`))yield{path:`${layout.expiryRoot}/${bucket}/${name}`,jobId:readExpiryName(name)?.job_id};
for(let name of namesIn2(layout.attentionRoot))yield{path:layout.attention(name),jobId:readJobId(name)};for(let parent of directoriesIn(layout.childrenRoot))for(let name of namesIn2(
layout.children(parent)))yield{path:`${layout.children(parent)}/${name}`,jobId:readJobId(name)}}function readJobId(name){return JobId.safeParse(name).success?name:
void 0}import*as fs44 from"node:fs";function findingOf({code,message:message2,details},file){let about={severity:"error",file,line:Number(details.line??0),message:message2};return code==="STORE_FO\
RMAT_UNKNOWN"?{...about,code:"newer_log",repair:"Update durable-relay; the log stays as it is."}:code==="JOB_DAMAGED"?{...about,code:"damaged_log",repair:"relay\
 doctor --fix sets the log aside with its bytes kept."}:{...about,code:"unreadable_log",repair:"Make the file yours and readable, or check the disk; the log sta\
ys as it is."}}function logsIn(directory){try{return namesIn2(directory)}catch(error){let answer=systemCode(error);if(answer===void 0)throw error;return{severity:"\
error",code:"unreadable_log",file:directory,line:0,message:`The logs in "${directory}" cannot be read: the system answered ${answer}.`,repair:"Make the director\
y yours and readable, or check the disk; it stays as it is."}}}function bytesOf2(path6){try{return fs44.readFileSync(path6)}catch(error){if(systemCode(error)===
void 0)throw error;return Buffer.alloc(0)}}import{randomBytes as randomBytes6}from"node:crypto";import*as fs45 from"node:fs";import{basename as basename9}from"node:path";async function replayJournals(layout,bootId2,warn2=()=>{}){for(let name of journalNames(layout)){let path6=`${layout.journals}/${name}`,content=readJournal(path6);
if(!(content==="absent"||content==="unused")){if(content==="newer")throw newer2(path6);if(content==="foreign"){setAside3(layout,path6,warn2);continue}content.owner.
boot_id!==bootId2&&(await replay(layout,content.records),removeJournal(path6))}}}function hasJournalsToReplay(layout,bootId2){return journalNames(layout).some(name=>{
let owner=readJournalOwner(`${layout.journals}/${name}`);return typeof owner=="object"?owner.boot_id!==bootId2:owner==="newer"})}async function replay(layout,records){
let restored=new Set;for(let{jobId,log:log2}of longest(records)){let path6=layout.log(jobId);try{restore2(path6,log2)&&restored.add(jobId)}catch(error){throw storeFault(
`restore job "${jobId}" from its journal`,path6,error)}}try{await flushLogs(layout,restored)}catch(error){throw storeFault("restore jobs from a journal",layout.
jobs,error)}}function longest(records){let found=new Map;for(let record2 of records){let other=found.get(record2.jobId);(other===void 0||other.log.length<record2.
log.length)&&found.set(record2.jobId,record2)}return found.values()}function restore2(path6,record2){let fd=openToRestore(path6);if(fd===void 0)return!1;try{let verdict=compare(
readBeginning(fd),record2);return verdict==="another"&&fs45.ftruncateSync(fd,0),(verdict==="another"||verdict==="lacking")&&overwrite(fd,record2),!0}finally{fs45.closeSync(
fd)}}var{O_RDWR:O_RDWR3,O_CREAT:O_CREAT6,O_NOFOLLOW:O_NOFOLLOW8,O_NONBLOCK:O_NONBLOCK8}=fs45.constants;function openToRestore(path6){let fd;try{fd=fs45.openSync(
path6,O_RDWR3|O_CREAT6|O_NOFOLLOW8|O_NONBLOCK8,384)}catch(error){if(isForeign(error))return;throw error}if(fs45.fstatSync(fd).isFile())return fd;fs45.closeSync(
fd)}function readBeginning(fd){let bytes=Buffer.allocUnsafe(MAX_SHORT_BYTES),done=0;for(;done<bytes.length;){let count4=fs45.readSync(fd,bytes,done,bytes.length-
done,done);if(count4===0)break;done+=count4}return bytes.subarray(0,done)}function compare(now,record2){if(now.subarray(0,record2.length).equals(record2))return"\
whole";let[first,recorded]=[firstEntry(now),firstEntry(record2)];return first==="newer"||first?.type==="tombstone"||first?.type==="set_aside"?"later":first?.type!==
"enqueue"||recorded===void 0||recorded==="newer"||first.writer===recorded.writer?"lacking":first.at<recorded.at?"another":"later"}function firstEntry(log2){for(let line of readLines(
log2)){if(line.kind==="entry")return line.entry;if(line.kind==="newer")return"newer"}}function overwrite(fd,record2){let done=0;for(;done<record2.length;)done+=
fs45.writeSync(fd,record2,done,record2.length-done,done)}function newer2(path6){let message2=`Cannot open the store: "${path6}" was written by a later version o\
f durable-relay and holds acknowledged changes. Update durable-relay; nothing was changed.`;return new RelayError("STORE_FORMAT_UNKNOWN",message2,{details:{path:path6}})}
function setAside3(layout,path6,warn2){let kept=`${layout.quarantine}/${basename9(path6)}.${randomBytes6(3).toString("hex")}`;fs45.renameSync(path6,kept),warn2(
`"${path6}" is not a journal of durable-relay; kept as "${kept}"`)}function auditJournals(layout,report){let bootId2=readDocumentAs(layout.document,StoreDocument)?.boot_id;for(let name of journalNames(layout)){let file=`${layout.
journals}/${name}`,content=readJournal(file);content==="foreign"?report.findings.push({severity:"warning",code:"foreign_journal",file,message:"The file is not a\
 journal of durable-relay.",repair:"The first process that opens the store after a restart of the machine moves it to the quarantine."}):content==="newer"?report.
findings.push({severity:"error",code:"newer_journal",file,message:"A later version of durable-relay wrote the journal.",repair:"Update durable-relay; after a re\
start of the machine, this version refuses the store."}):typeof content=="object"&&content.owner.boot_id===bootId2&&auditRecords(layout,content,report)}}function auditRecords(layout,{
records},report){for(let{jobId,log:log2}of longest(records)){let file=layout.log(jobId),now=bytesOf2(file);now.length===0||compare(now,log2)!=="lacking"||report.
findings.push({severity:"error",code:"lost_lines",job_id:jobId,file,message:`The log of job "${jobId}" lacks lines that its journal holds: the file was changed \
by hand, or the disk is damaged.`,repair:"Restart the machine soon: the first process that opens the store then restores them from the journal."})}}function audit(layout){let report=emptyAudit(),ended3=new Map,page2=readRecent(layout,{limit:Number.MAX_SAFE_INTEGER});for(let{row}of page2.rows)ended3.has(row.
job_id)||ended3.set(row.job_id,row.state);for(let shard of directoriesIn(layout.jobs)){let names=logsIn(`${layout.jobs}/${shard}`);if(!Array.isArray(names)){report.
findings.push(names);continue}for(let name of names){let jobId=/^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1];jobId!==void 0&&(auditLog(layout,jobId,report,ended3.get(
jobId)),ended3.delete(jobId))}}for(let[jobId,state]of ended3)JobId.safeParse(jobId).success&&isAbsent(layout.log(jobId))&&report.findings.push(lostLog(layout,jobId,
state));return countStrayHints(layout,report),auditJournals(layout,report),report}function auditLog(layout,jobId,report,endedAs){let read=readFold(layout,jobId,
report);if(read===void 0)return;let{job,events}=read;if(job===void 0){endedAs===void 0?report.unborn+=1:report.findings.push(lostLog(layout,jobId,endedAs));return}
countJob(report,job,events),countLines(layout,jobId,events.length,report);for(let{code,message:message2}of breachesOf(job,events))report.findings.push(finding(layout,
job,code,message2));isFinal(job)?checkEnd(layout,job,report,endedAs):checkLive(layout,job,report,endedAs)}function lostLog(layout,jobId,endedAs){return{severity:"\
error",code:"lost_end",job_id:jobId,file:layout.log(jobId),line:0,message:`Job "${jobId}" was listed as ${endedAs}, but its log holds no job.`,repair:"relay doc\
tor --fix keeps its request id from being used for a second run."}}function readFold(layout,jobId,report){try{return foldAt(layout.log(jobId),jobId)}catch(error){
if(!(error instanceof RelayError))throw error;if(isSetAside(error)){report.quarantined+=1;return}report.findings.push({...findingOf(error,layout.log(jobId)),job_id:jobId});
return}}function countLines(layout,jobId,accepted,report){let lines=0;for(let line of readLines(bytesOf2(layout.log(jobId))))line.kind==="fragment"?report.fragments+=
1:line.kind!=="mark"&&(lines+=1);report.late_lines+=Math.max(0,lines-Math.max(accepted,1))}function checkEnd(layout,job,report,endedAs){if(endedAs===void 0)report.
findings.push(finding(layout,job,"missing_row","It has ended, but is missing from the listing of ended jobs.","warning"));else if(endedAs!==job.state){let message2=`\
The listing of ended jobs says ${endedAs}, its log says ${job.state}.`;report.findings.push(finding(layout,job,"lost_end",message2))}checkOutput(layout,job,report)}
function checkOutput(layout,job,report){if(job.state!=="completed")return;let{output_blob,artifacts=[]}=job.result,attached=artifacts.map(({blob})=>blob),beside=output_blob===
void 0?attached:[output_blob,...attached];for(let blob of beside){report.outputs+=1;try{readBeside(layout,blob)}catch(error){if(!(error instanceof RelayError||systemCode(
error)!==void 0)||!(error instanceof Error))throw error;report.findings.push(finding(layout,job,"damaged_output",error.message))}}}function checkLive(layout,job,report,endedAs){
if(endedAs!==void 0){let message3=`It was listed as ${endedAs}, but its log ends as ${job.state}: its last lines are gone.`;report.findings.push(finding(layout,
job,"lost_end",message3))}if(hasHint(layout,job)||hasHint(layout,job)){report.hints_matched+=1;return}report.hints_missing+=1;let message2=`It is ${job.state}, \
but no hint leads to it, so no worker will find it.`;report.findings.push(finding(layout,job,"missing_hint",message2))}function hasHint(layout,job){return needsPerson(
job)?fs46.existsSync(layout.attention(job.job_id)):[layout.queueHint(job),layout.creationHint(job),layout.runningHint(job)].some(path6=>fs46.existsSync(path6))||
job.state==="queued"&&createConversations2(layout).isBehindOthers(job)}function finding(layout,job,code,message2,severity="error"){return{severity,code,job_id:job.
job_id,file:layout.log(job.job_id),line:0,message:message2,repair:REPAIRS[code]??"Report this: it breaks a promise of the store."}}var REPAIRS={foreign_request:"\
The file was copied or renamed by hand; move it away.",missing_hint:"relay doctor --fix makes every hint match its log.",missing_row:"relay doctor --fix adds th\
e row.",lost_end:"relay doctor --fix corrects the listing: the log is what counts.",damaged_output:"The job is kept; its output is lost unless a copy exists."};
function countStrayHints(layout,report){for(let{path:path6,jobId}of hintsOf(layout))jobId!==void 0&&fs46.existsSync(layout.log(jobId))||(report.hints_stray+=1,report.
findings.push({severity:"warning",code:"stray_hint",job_id:jobId,file:path6,line:0,message:"It leads to no job.",repair:"relay doctor --fix removes it."}))}import*as fs51 from"node:fs";import*as fs47 from"node:fs";async function collectOne(layout,jobId,{retention,beside}){let found=readLog(layout,jobId);if(found==="unusable"||found===void 0)return{outcome:found??"kept",bytes:0};
let removeBeside=()=>removeAll(beside.map(name=>layout.output(jobId,name)));if(found==="set aside")return{outcome:"gone",bytes:removeBeside()};let{job,ino,size}=found;
if(job===void 0||!isFinal(job))return{outcome:"kept",bytes:0};if(job.expunged===!0)return{outcome:"gone",bytes:removeBeside()};if(!isDue(found,job,retention))return{
outcome:"kept",bytes:0};let bytes=0;try{if(!await replaceLog(layout,jobId,{entry:tombstoneOf(job),ino}))return{outcome:"kept",bytes:0}}catch(error){if(!isFull(error))
throw error;if(bytes+=removeBeside(),!await shrinkLog(layout,jobId,{entry:tombstoneOf(job),ino}))return{outcome:"full",bytes}}return bytes+=removeBeside(),{outcome:"\
collected",bytes:bytes+Math.max(0,size-sizeOf(layout.log(jobId)))}}function readLog(layout,jobId){try{let log2=openLogToRead(layout.log(jobId),jobId);if(log2===
void 0)return;try{let{ino,mtimeMs,ctimeMs}=fs47.fstatSync(log2.fd);return{...fold(log2),ino,touchedMs:Math.max(mtimeMs,ctimeMs)}}finally{closeLog(log2)}}catch(error){
if(isSetAside(error))return"set aside";if(error instanceof RelayError)return"unusable";throw error}}function isDue(found,job,retention){let{before,isObserved,clock}=retention;
if(isObserved)return!0;let beforeMs=Date.parse(before);if([job.created_at,job.updated_at,...found.events.map(({at})=>at)].some(at=>Date.parse(at)>=beforeMs)||found.
touchedMs>=beforeMs)return!1;let age=ageOfClaim(found,retention);return age===void 0||clock.now()-age<beforeMs}function ageOfClaim({events},{clock,bootId:bootId2}){
let claim3=events.findLast(event=>event.type==="claim");if(!(claim3===void 0||claim3.worker.boot_id!==bootId2))return clock.monotonic()-(claim3.lease_ends_monotonic_ms-
claim3.lease_ms)}function removeAll(paths){let bytes=0;for(let path6 of paths){let size=sizeOf(path6);ifPresent(()=>fs47.rmSync(path6,{recursive:!0}))&&(bytes+=
size)}return bytes}function sizeOf(path6){return fs47.lstatSync(path6,{throwIfNoEntry:!1})?.size??0}import*as fs49 from"node:fs";import{randomBytes as randomBytes7}from"node:crypto";import*as fs48 from"node:fs";import{dirname as dirname16}from"node:path";var CHUNK2=256*1024,NEWLINE2=10,QUOTE=34,BRACE=125,BEFORE_ID=Buffer.from('{"job_id":"'),ID_LENGTH=26,ID_START=BEFORE_ID.length,ID_END=ID_START+ID_LENGTH;async function scanRows(fd,{
end:end2,slice},each){let chunk=Buffer.allocUnsafe(CHUNK2),position=0;for(;position<end2;){let count4=fs48.readSync(fd,chunk,0,chunk.length,position),used=scanChunk(
chunk.subarray(0,count4),end2-position,each);if(used===0&&count4<chunk.length)return;position+=used===0?count4:used,await slice()}}function scanChunk(bytes,end2,each){
let start2=0;for(;start2<end2;){if(bytes[start2]===NEWLINE2){start2+=1;continue}let newline=bytes.indexOf(NEWLINE2,start2);if(newline===-1)break;isRow(bytes,start2,
newline)&&each(bytes,start2,newline),start2=newline+1}return start2}function isRow(bytes,start2,end2){return bytes[end2-1]===BRACE&&isAt2(bytes,start2,BEFORE_ID)&&
bytes[start2+ID_END]===QUOTE&&isId(bytes,start2+ID_START)}function isId(bytes,at){for(let each=at;each<at+ID_LENGTH;each+=1){let code=bytes[each]??0;if(!(code>=
97&&code<=122||code>=50&&code<=55))return!1}return!0}function isAt2(bytes,at,expected){for(let each=0;each<expected.length;each+=1)if(bytes[at+each]!==expected[each])
return!1;return!0}async function rewriteRows(path6,{read,slice},change){let from=openPlain(path6);if(from==="absent"||from==="foreign")return;let next=`${path6}\
.${randomBytes7(6).toString("hex")}.next`;try{if(!isSame(fs48.fstatSync(from),read))return;let size=await writeRows(from,{next,end:read.size,slice,change}),now=fs48.lstatSync(
path6,{throwIfNoEntry:!1});if(size===read.size||now===void 0||!isSame(now,read))return;ifPresent(()=>fs48.renameSync(next,path6))}finally{fs48.closeSync(from),fs48.rmSync(
next,{force:!0})}await flushDirectory(dirname16(path6))}function isSame(now,{ino,size}){return now.ino===ino&&now.size===size}async function writeRows(from,on6){
let to=fs48.openSync(on6.next,"wx",384),out=Buffer.allocUnsafe(2*CHUNK2),[used,size,index]=[0,0,0],write3=()=>{writeWhole(to,out.subarray(0,used)),size+=used,used=
0};try{await scanRows(from,on6,(bytes,start2,end2)=>{let row=on6.change(bytes.subarray(start2,end2),index);index+=1,row!==void 0&&(used+row.length+2>out.length&&
write3(),out[used]=NEWLINE2,out.set(row,used+1),out[used+1+row.length]=NEWLINE2,used+=row.length+2)}),write3(),size!==on6.end&&await flushFile(to)}finally{fs48.closeSync(
to)}return size}function createIdTable(){let lists=Array.from({length:256},()=>({words:new Uint32Array(0),used:0})),entry=new Uint32Array(5),slots2=new Uint32Array(0),places=0;
function add(bytes,at,value){if(!readBytes(bytes,at,entry))return;let list3=lists[(entry[0]??0)>>>22&255];if(list3!==void 0){if(list3.used===list3.words.length){
let longer=new Uint32Array(Math.max(80,2*list3.used));longer.set(list3.words),list3.words=longer}entry[4]=value,list3.words.set(entry,list3.used),list3.used+=5}}
function placeOf3(){let place3=(entry[3]??0)&places-1;for(;slots2[place3*5]!==0&&!isAt3(place3);)place3=place3+1&places-1;return place3}function isAt3(place3){for(let word=0;word<
4;word+=1)if(slots2[place3*5+word]!==entry[word])return!1;return!0}function ofShard(shard,onRepeated){let{words,used}=lists[Number.parseInt(shard,16)]??{words:[],
used:0};for(places=16;places*5<used*2;)places*=2;slots2.length<places*5?slots2=new Uint32Array(places*5):slots2.fill(0);let size=0;for(let at=0;at<used;at+=5){for(let word=0;word<
5;word+=1)entry[word]=words[at+word]??0;let slot=placeOf3()*5;slots2[slot]===0?size+=1:onRepeated?.(slots2[slot+4]??0),slots2.set(entry,slot)}return{get,size}}function get(text3){
if(places===0||!readText3(text3,entry))return;let slot=placeOf3()*5;return slots2[slot]===0?void 0:slots2[slot+4]}return{add,ofShard}}function readText3(text3,words){
for(let word=0;word<4;word+=1){let bits=0;for(let each=0;each<6;each+=1){let digit=digitOf(text3.charCodeAt(word*6+each));if(digit===-1)return!1;bits=bits<<5|digit}
words[word]=word===0?(bits|2147483648)>>>0:bits}return!0}function readBytes(bytes,at,words){for(let word=0;word<4;word+=1){let bits=0;for(let each=0;each<6;each+=
1){let digit=digitOf(bytes[at+word*6+each]??0);if(digit===-1)return!1;bits=bits<<5|digit}words[word]=word===0?(bits|2147483648)>>>0:bits}return!0}function digitOf(code){
return code>=97&&code<=122?code-97:code>=50&&code<=55?code-24:-1}var NO_HEADLINE="(removed)",Mark=object({size:number2(),left:number2()}),OPEN=0,FULL2=1,GONE2=2,REPEATED=3;function daysOf2(layout){return namesIn2(layout.done).
flatMap(name=>/^(\d{4}-\d\d-\d\d)\.log$/.exec(name)?.[1]??[]).toSorted()}function judgingOf(layout,day,at){let tomorrow=new Date(at.now+2*DAY_MS4).toISOString().
slice(0,10),isAhead=day>=tomorrow;if(!isAhead&&day>=at.before.slice(0,10))return"not yet";let mark=readDocumentAs(markOf(layout,day),Mark),size=fs49.statSync(pathOf2(
layout,day),{throwIfNoEntry:!1})?.size;if(mark!==void 0&&mark.size===size)return mark.left===0?"not again":"by times";let isUnmarked=mark===void 0&&!fs49.existsSync(
markOf(layout,day)),isLate=mark!==void 0||isUnmarked&&day<(at.passed??"").slice(0,10);return!isAhead&&!isLate?"by times":isSeenBefore(layout,day,at)?"by observa\
tion":"not yet"}var DAY_MS4=864e5;function isSeenBefore(layout,day,{now,before}){let path6=`${layout.done}/${day}.seen`,seen=readDocumentAs(path6,object({at:string2()}));
return seen!==void 0&&Date.parse(seen.at)<=now?seen.at<before:(replaceHint(path6,{at:new Date(now).toISOString()}),!1)}function markDay(layout,day,left2){let size=fs49.statSync(
pathOf2(layout,day),{throwIfNoEntry:!1})?.size??0;replaceHint(markOf(layout,day),{size,left:left2}),left2===0&&ifPresent(()=>fs49.unlinkSync(`${layout.done}/${day}\
.seen`))}async function readDay(layout,day,slice){let read={ids:createIdTable(),rows:0,ino:0,size:0},fd=openPlain(pathOf2(layout,day));if(fd==="absent"||fd==="f\
oreign")return read;try{let{ino,size}=fs49.fstatSync(fd);return await scanRows(fd,{end:size,slice},(bytes,start2)=>{read.ids.add(bytes,start2+ID_START,read.rows),
read.rows+=1}),{...read,ino,size}}finally{fs49.closeSync(fd)}}function dropHeadlines(layout,day,on6){let{fates}=on6;return rewriteRows(pathOf2(layout,day),on6,(row,index)=>{
if(fates[index]!==REPEATED)return fates[index]===GONE2?withoutHeadline(row):row})}function dropLeftovers(layout){for(let name of namesIn2(layout.done))name.endsWith(
".next")&&fs49.rmSync(`${layout.done}/${name}`,{force:!0})}function withoutHeadline(row){try{let fields=JSON.parse(row.toString());return Buffer.from(JSON.stringify(
{...fields,headline:NO_HEADLINE}))}catch(error){if(!(error instanceof SyntaxError))throw error;return}}var pathOf2=(layout,day)=>`${layout.done}/${day}.log`,markOf=(layout,day)=>`${layout.
done}/${day}.collected`;import{setImmediate as setImmediate3}from"node:timers/promises";var SLICE_MS=20;function createSlices(){let begun=performance.now();return async()=>{performance.
now()-begun<SLICE_MS||(await setImmediate3(),begun=performance.now())}}import*as fs50 from"node:fs";function removeOldConversations(layout,beforeMs){for(let directory of directoriesIn(layout.conversations)){let root=`${layout.conversations}/${directory}`,names=namesIn2(
root);for(let conversation of new Set(names.map(name=>name.slice(0,name.indexOf("."))))){let paths=names.filter(name=>name.startsWith(`${conversation}.`)).map(name=>`${root}\
/${name}`);if(paths.every(path6=>latestTimeOf(path6)<beforeMs))for(let path6 of paths)fs50.rmSync(path6,{force:!0})}}}function latestTimeOf(path6){let at=readDocumentAs(
path6,object({at:Instant}))?.at,stat=fs50.lstatSync(path6,{throwIfNoEntry:!1});return Math.max(Date.parse(at??"")||0,stat?.mtimeMs??0,stat?.ctimeMs??0)}async function collect2(on6){let{layout,clock,before}=on6,collected={jobs:0,bytes:0,inbox_items:0,unusable:0,is_finished:!0},slice=createSlices();dropLeftovers(
layout);for(let day of daysOf2(layout)){let judging=judgingOf(layout,day,{now:clock.now(),before,passed:on6.passed});if(judging==="not yet"||judging==="not agai\
n")continue;if(collected.jobs>=on6.mostJobs){collected.is_finished=!1;break}await collectDay(on6,{day,isObserved:judging==="by observation",slice},collected),await slice()}
let beforeMs=Date.parse(before);return collected.inbox_items=await dropOldNotifications(layout,beforeMs),removeOldConversations(layout,beforeMs),collected}async function collectDay(on6,{
day,isObserved,slice},collected){let{layout}=on6,read=await readDay(layout,day,slice),fates=new Uint8Array(read.rows),retention={...on6,isObserved},[full2,before]=[
0,0];do before=full2,await collectPass(on6,{read,fates,retention,only:before===0?OPEN:FULL2,slice},collected),full2=countOf2(fates,FULL2);while(full2>0&&full2!==
before);try{await dropHeadlines(layout,day,{read,fates,slice});let left2=countOf2(fates,OPEN)+full2;(left2===0||!isObserved)&&markDay(layout,day,left2)}catch(error){
if(!isFull(error))throw error;collected.is_finished=!1}}function countOf2(fates,fate){let count4=0;for(let each of fates)each===fate&&(count4+=1);return count4}
var AT_ONCE2=8;async function collectPass(on6,pass,collected){let{read,fates,only,slice}=pass;for(let shard of directoriesIn(on6.layout.jobs)){let ids=read.ids.
ofShard(shard,row=>{fates[row]=REPEATED});if(ids.size===0)continue;let waiting=jobsOf(namesIn2(`${on6.layout.jobs}/${shard}`),ids).filter(({row})=>fates[row]===
only);for(;waiting.length>0;){let room=on6.mostJobs-collected.jobs;if(room<=0){collected.is_finished=!1;return}let some=waiting.splice(0,Math.min(AT_ONCE2,room)),
done=await Promise.allSettled(some.map(job=>collectNext(on6,pass,job)));for(let each of done){if(each.status==="rejected")throw each.reason;addTo(each.value,collected)}
await slice()}await slice()}}async function collectNext({layout},{fates,retention},{jobId,row,beside}){let done=await collectOne(layout,jobId,{retention,beside});
return done.outcome==="collected"||done.outcome==="gone"?fates[row]=GONE2:fates[row]=done.outcome==="full"?FULL2:OPEN,done}function addTo({outcome,bytes},collected){
collected.bytes+=bytes,outcome==="collected"&&(collected.jobs+=1),outcome==="unusable"&&(collected.unusable+=1)}function jobsOf(names,ids){let jobs=new Map;for(let name of names){
let row=ids.get(name);if(row===void 0)continue;let jobId=name.slice(0,name.indexOf(".")),job=jobs.get(jobId)??{jobId,row,beside:[]};name!==`${jobId}.jsonl`&&job.
beside.push(name),jobs.set(jobId,job)}return[...jobs.values()]}async function dropOldNotifications(layout,beforeMs){let slice=createSlices(),dropped=0;for(let agent of directoriesIn(
layout.inboxRoot)){let directory=`${layout.inboxRoot}/${agent}`;for await(let{name}of await fs51.promises.opendir(directory,{bufferSize:1024})){let path6=`${directory}\
/${name}`;isOldItem(path6,name,beforeMs)&&ifPresent(()=>fs51.unlinkSync(path6))&&(dropped+=1),await slice()}}return dropped}function isOldItem(path6,name,beforeMs){
if(!(Number.parseInt(name.slice(0,9),36)<beforeMs))return!1;let stat=fs51.lstatSync(path6,{throwIfNoEntry:!1});return stat!==void 0&&Math.max(stat.mtimeMs,stat.
ctimeMs)<beforeMs}import*as fs52 from"node:fs";var RETIRING=".retiring",RENAMED_MS=1e4,SILENT_MS2=36e5,CREATED_MS=6e5;function createRetirement({layout,bootId:bootId2}){let owners=new Map;return async function(){
let names=journalNames(layout);for(let name of owners.keys())names.includes(name)||owners.delete(name);for(let name of names)if(isOver(name))return await retire(
layout,`${layout.journals}/${name}`),!0;return!1};function isOver(name){let path6=`${layout.journals}/${name}`,stat=fs52.lstatSync(path6,{throwIfNoEntry:!1});if(stat===
void 0)return!1;let now=Date.now();if(name.endsWith(RETIRING))return now-stat.ctimeMs>RENAMED_MS;let owner=ownerOf2(name);if(owner==="unused")return now-stat.mtimeMs>
CREATED_MS;if(typeof owner=="string"||owner.boot_id!==bootId2)return!1;let seen=liveness(owner.process);return seen==="unknown"&&now-stat.mtimeMs>SILENT_MS2&&ifPresent(
()=>fs52.renameSync(path6,`${path6}${RETIRING}`)),seen==="dead"}function ownerOf2(name){let known=owners.get(name);if(known!==void 0)return known;let owner=readJournalOwner(
`${layout.journals}/${name}`);return typeof owner=="object"&&owners.set(name,owner),owner}}async function retire(layout,path6){let content=readJournal(path6);if(typeof content==
"object")await flushLogs(layout,new Set(content.records.map(({jobId})=>jobId)));else if(content!=="unused")return;removeJournal(path6)}import*as fs54 from"node:fs";import{basename as basename10}from"node:path";import*as fs53 from"node:fs";var UNSURE_MS=3600*1e3,UNSURE_BYTES=256*1024;async function readEnded(layout,now){let ended3={ids:createIdTable(),unsure:new Map},slice=createSlices(),days=namesIn2(
layout.done).filter(name=>/^\d{4}-\d\d-\d\d\.log$/.test(name)),unsureFrom=new Date(Math.max(0,lastRowMs(layout,days,now)-UNSURE_MS)).toISOString();for(let day of days){
let fd=openPlain(`${layout.done}/${day}`);if(!(fd==="absent"||fd==="foreign"))try{let{size}=fs53.fstatSync(fd),isSure=day.slice(0,10)<unsureFrom.slice(0,10),end2=isSure?
size:size-UNSURE_BYTES;await scanRows(fd,{end:end2,slice},(bytes,start2)=>{isEnded(bytes,start2+ID_END)&&ended3.ids.add(bytes,start2+ID_START,0)}),isSure||addLatest(
rowsFrom(fd,end2),unsureFrom,ended3)}finally{fs53.closeSync(fd)}}return ended3}function lastRowMs(layout,days,now){let today=new Date(now).toISOString().slice(0,
10),last=days.filter(day=>day.slice(0,10)<=today).toSorted().at(-1),fd=last===void 0?"absent":openPlain(`${layout.done}/${last}`);if(fd==="absent"||fd==="foreig\
n")return 0;try{let lastMs=0;for(let{at}of rowsFrom(fd,fs53.fstatSync(fd).size-UNSURE_BYTES))lastMs=Math.max(lastMs,Date.parse(at)||0);return Math.min(lastMs,now)}finally{
fs53.closeSync(fd)}}function addLatest(rows3,unsureFrom,{ids,unsure:unsure2}){for(let{jobId,state,at}of rows3)at<unsureFrom?ids.add(Buffer.from(jobId),0,0):unsure2.
set(jobId,state)}var ROW=/^\{"job_id":"([a-z2-7]{26})","state":"(completed|failed|cancelled|expired)",.*"updated_at":"([^"]+)".*\}$/;function*rowsFrom(fd,position){
let start2=Math.max(0,position),bytes=Buffer.allocUnsafe(Math.max(0,fs53.fstatSync(fd).size-start2)),count4=fs53.readSync(fd,bytes,0,bytes.length,start2),lines=bytes.
toString("latin1",0,count4).split(`
`);for(let line of lines.slice(0,-1)){let[,jobId,state="",at=""]=ROW.exec(line)??[];jobId!==void 0&&(yield{jobId,state,at})}}var BEFORE_STATE=Buffer.from('","st\
ate":"'),STATES2=["completed","failed","cancelled","expired"].map(state=>Buffer.from(`${state}",`));function isEnded(bytes,afterId){let state=afterId+BEFORE_STATE.
length;return isAt2(bytes,afterId,BEFORE_STATE)&&STATES2.some(each=>isAt2(bytes,state,each))}async function rebuildHints(layout,clock,progress=()=>{}){let rebuilt={jobs:0,damaged:0,unreadable:0,stray:0},hints=createHints(layout,clock),slice=createSlices();
await attempt(rebuilt,()=>clearTheWay(layout,clock));let ended3=await readEnded(layout,clock.now()),isHinted=createLookup(layout),shards=0;for await(let{shard,names}of logDirectories(
layout,rebuilt)){let known=ended3.ids.ofShard(shard);for(let name of names){if(name.length!==LOG_NAME_LENGTH||known.get(name)!==void 0)continue;let jobId=/^([a-z2-7]{26})\.jsonl$/.
exec(name)?.[1];jobId!==void 0&&(rebuilt.jobs+=1,await attempt(rebuilt,()=>rebuildOne({layout,hints,ended:ended3,isHinted,rebuilt},jobId)),await slice())}shards+=
1,progress(shards,rebuilt),await slice()}return await attempt(rebuilt,()=>{rebuilt.stray=dropStrays(layout)}),rebuilt}async function attempt(rebuilt,step){try{await step()}catch(error){
if(!(error instanceof Error)||systemCode(error)===void 0)throw error;(rebuilt.undone===void 0||isFull(error))&&(rebuilt.undone=error)}}var READ_AHEAD=4;async function*logDirectories(layout,rebuilt){
let unread=directoriesIn(layout.jobs),reading=[];for(;;){for(let shard of unread.splice(0,READ_AHEAD-reading.length)){let names2=fs54.promises.readdir(`${layout.
jobs}/${shard}`).catch(toError);reading.push({shard,names:names2})}let next=reading.shift();if(next===void 0)return;let names=await next.names;Array.isArray(names)?
yield{shard:next.shard,names}:systemCode(names)!=="ENOENT"&&await attempt(rebuilt,()=>Promise.reject(names))}}function toError(error){if(error instanceof Error)
return error;throw error}var LOG_NAME_LENGTH=32;async function rebuildOne(on6,jobId){let{layout,hints,ended:ended3,rebuilt}=on6,job=readOrShow(on6,jobId);if(job===
"damaged")rebuilt.damaged+=1;else if(job==="unreadable")rebuilt.unreadable+=1;else if(job!==void 0&&job.state!==ended3.unsure.get(jobId)){let isNew=job.state===
"queued"&&!hints.hasArrived(job);(isNew||isFinal(job)||needsPerson(job))&&await settleWhole(layout.log(jobId),jobId),isNew&&hints.arrive(job),hints.reconcile(job),
isFinal(job)||hints.children.rejoin(job,id=>peekJob(layout.log(id),id));let{notification,row}=effectsOf({after:job});notification!==void 0&&notifySender(layout,
job,notification),row!==void 0&&noteEnd(layout,row)}}function readOrShow(on6,jobId){let{layout,isHinted}=on6;try{return foldAt(layout.log(jobId),jobId)?.job}catch(error){
if(!(error instanceof RelayError))throw error;return isSetAside(error)?"damaged":error.code==="JOB_DAMAGED"?(quarantine(layout,jobId),"damaged"):(isHinted(jobId)||
touchFile(layout.attention(jobId)),"unreadable")}}function createLookup(layout){let known;return jobId=>(known??=new Set(Array.from(hintsOf(layout),hint=>hint.jobId)),
known.has(jobId))}function clearTheWay(layout,clock){for(let root of[layout.queueRoot,layout.runningRoot,layout.inboxRoot,layout.conversationQueues,layout.childrenRoot]){
let directories2=new Set(directoriesIn(root));for(let name of namesIn2(root)){if(directories2.has(name))continue;let kept=`${layout.quarantine}/${basename10(root)}\
.${name}.${clock.now()}`;ifPresent(()=>fs54.renameSync(`${root}/${name}`,kept))}}}function dropStrays(layout){let dropped=0;for(let{path:path6,jobId}of hintsOf(
layout))jobId!==void 0&&!isAbsent(layout.log(jobId))||ifPresent(()=>fs54.rmSync(path6,{recursive:!0}))&&(dropped+=1);for(let parent of directoriesIn(layout.childrenRoot))
removeEmpty(layout.children(parent));return dropped}import*as fs55 from"node:fs";function removeRows(layout,jobIds){for(let day of namesIn2(layout.done).filter(name=>/^\d{4}-\d\d-\d\d\.log$/.test(name))){let path6=`${layout.done}/${day}`,rows3=readRows(
path6),kept=rows3.filter(row=>!jobIds.has(jobOf(row)));if(kept.length===rows3.length)continue;let aside=`${path6}.${process.hrtime.bigint()}.new`;fs55.writeFileSync(
aside,kept.map(row=>`
${row}
`).join(""),{mode:384,flag:"wx"}),fs55.renameSync(aside,path6)}}function readRows(path6){let fd=openPlain(path6);if(fd==="absent"||fd==="foreign")return[];try{return fs55.readFileSync(
fd,"utf8").split(`
`).filter(row=>row!=="")}finally{fs55.closeSync(fd)}}function jobOf(row){return/^\{"job_id":"([a-z2-7]{26})"/.exec(row)?.[1]??""}var SET_ASIDE=new Set(["damaged_log","lost_end"]);function createUpkeep(layout,clock){async function repair(){let repaired=[],wronglyListed=new Set;for(let{code,
job_id,message:message2}of audit(layout).findings){if(job_id===void 0||!SET_ASIDE.has(code))continue;if(code==="lost_end"&&peekJob(layout.log(job_id),job_id)!==
void 0){wronglyListed.add(job_id);continue}let at=new Date(clock.now()).toISOString(),kept=await setAside2(layout,job_id,{at,reason:message2});kept!==void 0&&repaired.
push(`job ${job_id} set aside, its bytes are in "${kept}"`)}wronglyListed.size>0&&(removeRows(layout,wronglyListed),repaired.push(`jobs wrongly listed as ended \
now follow their logs: ${[...wronglyListed].join(", ")}`));let rebuilt=await rebuildHints(layout,clock),{undone}=rebuilt;if(undone!==void 0)throw storeFault("ma\
ke every hint match",layout.root,undone);return repaired.push(`hints of ${rebuilt.jobs} live jobs made to match, ${rebuilt.stray} strays removed`),{repaired,audit:audit(
layout)}}async function guarded2(work){try{return await work()}catch(error){throw storeFault("collect ended jobs",layout.root,error)}}async function collectAll(before,mostJobs){
let known=readDocumentAs(layout.upkeep,UpkeepDocument),bootId2=readDocumentAs(layout.document,StoreDocument)?.boot_id,passed=known?.passed;bootId2!==void 0&&await retireAll(
bootId2);let collected=await collect2({layout,clock,before,bootId:bootId2,passed,mostJobs}),at=delayMs=>new Date(clock.now()+delayMs).toISOString();return note(
{collected_at:at(0),next_at:at(nextCollectionMs(collected)),passed:collected.is_finished&&before>(passed??"")?before:passed}),collected}async function retireAll(bootId2){
let retireOne=createRetirement({layout,bootId:bootId2});for(;await retireOne(););}function note(document){afterwards(()=>replaceHint(layout.upkeep,{...knownFields(),
...document}))}function knownFields(){return readDocumentAs(layout.upkeep,looseObject({}))??{}}function isDue2(){let{next_at}=readDocumentAs(layout.upkeep,UpkeepDocument)??
{},now=clock.now();return next_at===void 0||Date.parse(next_at)<=now||Date.parse(next_at)>now+nextCollectionMs({is_finished:!0})}let duty=`${layout.root}/duty`;
return{audit:()=>Promise.resolve(audit(layout)),repair:()=>withLock(duty,repair),collect:before=>guarded2(()=>withLock(duty,()=>collectAll(before,Number.POSITIVE_INFINITY))),
collectWhenDue:(before,mostJobs)=>guarded2(async()=>{if(isDue2())return withLock(duty,async()=>isDue2()?collectAll(before,mostJobs):void 0)})}}import*as fs56 from"node:fs";var sleepers=0;function createSleeper(layout,agent,listener){let number5=sleepers+=1,armed,isClosed2=!1,poll=repeat(check3,POLL_MS);afterwards(()=>removeOldMarks(
layout,agent));function check3(){noteWake(),listener()}function noteWake(){return armed===void 0||fs56.existsSync(armed.path)?!1:(forget(),!0)}function forget(){
armed?.watcher.close(),armed=void 0}function mark(takes){let path6=`${layout.waiting(agent)}/${markName(takes,number5)}`,woken=()=>{noteWake()&&listener()};try{
ifPresent(()=>touchFile(path6))||(makePlace(layout,agent),touchFile(path6))}catch(error){if(systemCode(error)===void 0)throw error;return}try{let watcher=fs56.watch(
path6,woken);return watcher.on("error",()=>{disarm(),listener()}),{takes,path:path6,watcher}}catch(error){if(systemCode(error)===void 0)throw error;if(systemCode(
error)==="ENOENT")return"woken";take2(path6);return}}function disarm(){if(armed===void 0)return!1;let{path:path6}=armed;return forget(),take2(path6)}return{isArmed:()=>armed!==
void 0,async arm(takes){if(isClosed2||armed?.takes===takes)return!1;let wasWoken=armed!==void 0&&!disarm(),marked=mark(takes);return poll.every(marked===void 0?
POLL_UNWATCHED_MS:POLL_MS),marked!==void 0&&marked!=="woken"&&(armed=marked),marked!==void 0||wasWoken},disarm:async()=>disarm(),passOn:async()=>wakeInstead(layout,
agent),close(){isClosed2=!0,poll.stop(),disarm()}}}function makePlace(layout,agent){for(let directory of[layout.waitingRoot,layout.waiting(agent)])makeOne(directory)}function createFileStore(options){let{layout,workspace,clock,journal}=options,steps=createSteps({layout,clock,journal}),watches=createWatches(),mailbox=createMailbox(
layout,steps.ofStore),{ofStore}=steps;function watch3(topic,listener){return typeof topic=="object"&&"sleeper"in topic?watches.add(createSleeper(layout,topic.sleeper,
()=>listener())):watches.add(watchTopic(layout,topic,listener))}return{workspace,spansHosts:!1,location:layout.root,jobs:createJobs({layout,clock,steps,retire:options.
retire,watch:watch3}),blobs:createBlobs(layout,steps),activity:createActivityLog({layout,clock,steps}),mailbox:{...mailbox,watch:(recipient,listener)=>watches.add(
mailbox.watch(recipient,listener))},registry:createRegistry({...recordKinds(layout),...sessionKinds(layout)},ofStore),upkeep:createUpkeep(layout,clock),close(){
watches.close(),steps.close(),journal?.close()}}}function createBlobs(layout,{ofStore}){return{put:of=>ofStore("keep a text",()=>writeBeside(layout,of)),read:blob=>ofStore(
"read a text",()=>readBeside(layout,blob)),slice:(result,offset,length)=>ofStore("read an output",()=>{let text3=readOutput(layout,result);return{text:text3.slice(
offset,offset+length),total:text3.length}})}}function createActivityLog(on6){let{layout,clock,steps}=on6;return{report:(jobId,token3,activity)=>{let at=new Date(
clock.now()).toISOString();appendActivity(layout.activity(jobId),token3,activity,at)},read:(jobId,page2)=>steps.ofStore("read activity",()=>readActivity(layout.
activity(jobId),page2))}}function createWatches(){let open4=new Set;return{add(watch3){let own3={...watch3,close(){open4.delete(own3),watch3.close()}};return open4.
add(own3),own3},close(){for(let watch3 of open4)watch3.close();open4.clear()}}}import{join as join13}from"node:path";var IN_USE=/-[0-9a-f]{12}$/,ASIDE=".aside-";function storeOf(dataDir,workspace){let directory=storeDirectory(dataDir,workspace);return(isAbsent(`${directory}/st\
ore.json`)?findAlias(dataDir,workspace):void 0)??{directory,workspace}}function isMadeForOther(root,workspace){let found=root&&folderIdentity(workspace);return root!==void 0&&found!==void 0&&isOtherFolder(root,found)}function storesOfFolder(dataDir,workspace){
let own3=storeOf(dataDir,workspace).directory;return sameFolder(dataDir,workspace).filter(record2=>record2.directory!==own3).filter(record2=>isAside(record2)||!leadToOne(
record2.workspace,workspace)).toSorted((one,other)=>rankOf(one).localeCompare(rankOf(other)))}function findAlias(dataDir,workspace){let found=sameFolder(dataDir,
workspace).find(record2=>IN_USE.test(record2.directory)&&record2.workspace!==workspace&&leadToOne(record2.workspace,workspace));return found&&{directory:found.directory,
workspace:found.workspace}}function sameFolder(dataDir,workspace){let identity3=folderIdentity(workspace);return identity3===void 0?[]:directoriesIn(dataDir).filter(
name=>IN_USE.test(name)||name.includes(ASIDE)).flatMap(name=>readRecord2(join13(dataDir,name))??[]).filter(({root})=>root!==void 0&&isSameFolder(root,identity3))}
function isAside({directory,workspace}){return directory!==storeDirectory(join13(directory,".."),workspace)}function rankOf({directory}){let at=directory.lastIndexOf(
ASIDE);return at===-1?"0":`1${String(Number.MAX_SAFE_INTEGER-Number(directory.slice(at+ASIDE.length))).padStart(16,"0")}`}function readRecord2(directory){try{let document=readDocument(
`${directory}/store.json`);if(typeof document!="object"||document===null||formatOf(document)>2)return;let workspace="workspace"in document?document.workspace:void 0;
if(typeof workspace!="string")return;let root="root"in document?parseIdentity(document.root):void 0;return{directory,workspace,root}}catch(error){if(error instanceof
SyntaxError)return;throw error}}async function refuseOtherFolder(layout,workspace){if(!isMadeForOther(documentOf(layout)?.root,workspace))return;if(!hasUnfinished(layout))return giveWhenRoom(layout,
workspace);let message2=`Cannot use the store of "${workspace}": the folder there now is not the one that its unfinished jobs were sent for. If it is the same p\
roject, cloned or restored: relay doctor --adopt. If it is another project: relay doctor --fresh, which keeps the old store aside.`;throw new RelayError("WORKSP\
ACE_CHANGED",message2,{details:{path:layout.root,workspace}})}async function giveWhenRoom(layout,workspace){try{await giveTo2(layout,workspace)}catch(error){if(!isFull(
error))throw error}}function documentOf(layout){return readDocumentAs(layout.document,StoreDocument)}function giveTo2(layout,workspace){return amendDocument(layout.
document,{workspace,root:folderIdentity(workspace)})}function leftStoreOf(dataDir,workspace){return storesOfFolder(dataDir,workspace).map(({directory,workspace:before})=>({directory,workspace:before,jobs:jobsIn(layoutOf(
directory))})).find(({jobs})=>jobs>0)}function leftLine(dataDir,workspace){let left2=leftStoreOf(dataDir,workspace);if(!(left2===void 0||jobsIn(layoutOf(storeDirectory(
dataDir,workspace)))>0))return`The folder was "${left2.workspace}" before: its ${counted(left2.jobs,"job")} ${plural(left2.jobs,"is","are")} kept there. Take th\
em over with: relay doctor --adopt`}function jobsIn(layout){return namesIn2(layout.jobs).flatMap(shard=>namesIn2(`${layout.jobs}/${shard}`)).filter(name=>name.endsWith(
".jsonl")&&JobId.safeParse(name.slice(0,-6)).success).length}function hasUnfinished(layout){for(let{jobId}of hintsOf(layout)){if(jobId===void 0)continue;let job=peekJob(
layout.log(jobId),jobId);if(job===void 0?!isAbsent(layout.log(jobId)):!isFinal(job))return!0}return!1}import{setTimeout as delay4}from"node:timers/promises";import*as fs57 from"node:fs";var BEAT_MS3=3e4,STALE_MS=1.5*BEAT_MS3,SILENT_MS3=3*BEAT_MS3,SKEW_MS=6e4;function refuseOtherBoot(layout,document,machine2){if(machine2===void 0||document.host_name===
void 0)return;let beatAt=fs57.statSync(layout.document).mtimeMs,age=fileTime(layout.time)-beatAt;if(isSame2(document,machine2)&&(beatAt<machine2.startedAtMs||age<
-SKEW_MS)||age>SILENT_MS3)return;age<-SKEW_MS&&beat(layout.document);let seconds=Math.ceil((SILENT_MS3-Math.max(0,age))/1e3);throw inUse(layout,document.host_name,
`If "${document.host_name}" is off, try again in ${seconds} s.`)}function isSame2(document,{host:host2,name}){return document.host!==void 0||host2!==void 0?document.
host===host2:document.host_name===name}function keepPresence(store,on6){let{layout,clock}=on6,{jobs}=store,checkedAt=clock.monotonic(),takenBy;function checkOwner(){
checkedAt=clock.monotonic();let document=readDocument(layout.document);takenBy=document===void 0||document.boot_id===on6.bootId?void 0:document.host_name,document?.
boot_id===on6.bootId&&beat(layout.document)}function check3(){if(clock.monotonic()-checkedAt>STALE_MS&&checkOwner(),takenBy!==void 0)throw inUse(layout,takenBy,
"It took the store over while this machine was paused; start again here when it no longer uses the store.")}let timer=setInterval(()=>{try{checkOwner(),takenBy!==
void 0&&on6.retake().then(checkOwner,()=>{})}catch{}},BEAT_MS3).unref();return{...store,jobs:{...jobs,create:event=>attempt3(()=>jobs.create(event)),claim:request=>attempt3(
()=>jobs.claim(request)),change:(jobId,decide)=>attempt3(()=>jobs.change(jobId,decide))},close(){clearInterval(timer),store.close()}};async function attempt3(work){
return check3(),work()}}function inUse(layout,name,advice2){let message2=`Cannot use the store "${layout.root}": machine "${name}" uses it now, and two machines\
 on one directory would run jobs twice. Set RELAY_DATA_DIR to a directory of its own on each. ${advice2}`;return new RelayError("STORE_IN_USE",message2,{details:{
path:layout.root,host:name}})}var CHECK_MS5=50;async function rebuilderOf(layout,{bootId:bootId2,machine:machine2,workspace}){try{let document=documentOf(layout);if(document===void 0||document.
boot_id===bootId2||formatOf(document)>2||isMadeForOther(document.root,workspace))return;for(;;){let holder=lockHolder(`${layout.root}/duty`);if(holder?.boot_id!==
bootId2)return;if(refuseOtherBoot(layout,document,machine2),!hasJournalsToReplay(layout,bootId2))return holder;await delay4(CHECK_MS5)}}catch(error){throw storeFault(
"open the store",layout.root,error)}}var REPORT_MS=2e3;function storeMeanwhile(files,on6){let closing=new AbortController,store=files,opened2=on6.open(closing.signal).
then(complete2=>(closing.signal.aborted&&complete2.close(),store=complete2,complete2));opened2.catch(()=>{});let complete=reportingWait(opened2,()=>on6.warn?.(`\
waiting for process ${on6.by.pid}, which makes the hints of "${files.location}" match after a restart`)),jobs=async()=>(await complete()).jobs,upkeep=async()=>(await complete()).
upkeep;return{...files,jobs:{...files.jobs,create:async event=>(dependsOnHints(event)?await jobs():store.jobs).create(event),claim:async request=>(await jobs()).
claim(request),change:async(jobId,decide)=>(await jobs()).change(jobId,decide),list:async page2=>(await jobs()).list(page2),queued:async which=>(await jobs()).queued(
which),dependents:async jobId=>(await jobs()).dependents(jobId),ahead:async job=>(await jobs()).ahead(job),renew:async held=>(await jobs()).renew(held),held:async which=>(await jobs()).
held(which),settle:async(job,how)=>(await jobs()).settle(job,how),tend:async()=>(await jobs()).tend(),nextDue:async(agent,which)=>(await jobs()).nextDue(agent,which)},
upkeep:{audit:async()=>(await upkeep()).audit(),repair:async()=>(await upkeep()).repair(),collect:async before=>(await upkeep()).collect(before),collectWhenDue:async(before,most)=>(await upkeep()).
collectWhenDue(before,most)},close(){closing.abort(),store.close()}}}function dependsOnHints({parent,task}){return parent!==void 0||task.conversation_key!==void 0}
function reportingWait(opened2,report){let timer;return async()=>{timer??=setTimeout(report,REPORT_MS).unref();try{return await opened2}finally{clearTimeout(timer)}}}var RETRY_MS3=5e3,REPORT_MS2=2e3;async function openFileStore(asked){let found=storeOf(secureDataDir(asked.dataDir),asked.workspace),options={...asked,workspace:found.
workspace},root=found.directory,layout=layoutOf(root),{workspace,bootId:bootId2,clock,machine:machine2}=options,journal=createJournal({layout,owner:()=>({process:ownIdentity(),
boot_id:bootId2}),warn:line=>options.warn?.(line)}),retire2=createRetirement({layout,bootId:bootId2}),files=createFileStore({layout,workspace,clock,journal,retire:retire2}),
open4=async signal=>{let match=()=>matchHints(layout,options,signal),isMatching=await matchIfRoom(layout,options,match);await refuseOtherFolder(layout,workspace),
options.isLongLived===!0&&await journal.prepare();let store=machine2===void 0?files:keepPresence(files,{layout,bootId:bootId2,clock,retake:async()=>{journal.abandon(),
await match()}});return isMatching?store:retryMatching(store,match)},by=await rebuilderOf(layout,options);return by===void 0?open4():storeMeanwhile(files,{open:open4,
by,warn:options.warn})}async function matchIfRoom(layout,{bootId:bootId2,warn:warn2},match){let{root}=layout;try{return await match(),!0}catch(error){if(isAborted(
error))throw error;let fault=storeFault("open the store",root,error);if(!isFull(fault)||isAbsent(layout.quarantine)||hasJournalsToReplay(layout,bootId2))throw fault;
return warn2?.(`the disk that holds "${root}" is full, so hints were not made to match after the restart; jobs can be read, and \`relay gc\` frees space`),!1}}function isAborted(error){
return error instanceof Error&&error.name==="AbortError"}async function matchHints(layout,options,signal){let document=readStoreDocument(layout,options);document===
void 0?await makeStore(layout,options):document.boot_id!==options.bootId&&await repairAfterBoot(layout,document,{...options,signal})}function retryMatching(store,work){
let isRunning=!1,timer=setInterval(()=>{isRunning||(isRunning=!0,work().then(()=>clearInterval(timer),()=>{}).finally(()=>{isRunning=!1}))},RETRY_MS3).unref();return{
...store,close(){clearInterval(timer),store.close()}}}function readStoreDocument(layout,options){let document;try{document=readDocument(layout.document)}catch(error){
if(!(error instanceof SyntaxError))throw error;return setAside4(layout,options)}if(document===void 0)return;let format2=formatOf(document);if(format2>2){let message2=`\
Cannot open the store "${layout.root}": it has format ${format2}, this program knows formats up to ${2}. Update durable-relay; nothing was changed.`;throw new RelayError(
"STORE_FORMAT_UNKNOWN",message2,{details:{path:layout.root}})}let parsed2=StoreDocument.safeParse(document);return parsed2.success?parsed2.data:setAside4(layout,
options)}function setAside4(layout,options){let target=join14(layout.quarantine,`store.json.${options.clock.now()}`);fs58.mkdirSync(layout.quarantine,{recursive:!0,
mode:448}),fs58.renameSync(layout.document,target),options.warn?.(`store.json of "${layout.root}" was damaged; kept as "${target}", made again`)}async function makeStore(layout,options){
let found=unsafeFileSystem(options.dataDir);found!==void 0&&options.warn?.(`"${options.dataDir}" is on ${found.name}, where a flush may not reach the disk: afte\
r a power cut acknowledged jobs may be missing; RELAY_DATA_DIR can name a directory on a plain local disk`);for(let directory of[layout.root,layout.jobs,layout.
done,layout.attentionRoot,layout.quarantine,layout.agentsRoot,layout.workersRoot,layout.queueRoot,layout.runningRoot,layout.wakeRoot,layout.waitingRoot,layout.inboxRoot,
layout.conversations,layout.conversationQueues,layout.childrenRoot,layout.cancellations,layout.sessions])fs58.mkdirSync(directory,{recursive:!0,mode:448});for(let shard=0;shard<
256;shard+=1){let name=shard.toString(16).padStart(2,"0");fs58.mkdirSync(join14(layout.jobs,name),{recursive:!0,mode:448})}await flushDirectory(layout.jobs),await flushDirectory(
layout.root),await flushAbove(layout.root),await rebuild(layout,options),await writeDocument(layout,options,new Date(options.clock.now()).toISOString());let left2=leftLine(
dirname17(layout.root),options.workspace);left2!==void 0&&options.warn?.(left2)}async function flushAbove(path6){for(let above=dirname17(path6);;above=dirname17(
above)){try{await flushDirectory(above)}catch(error){if(systemCode(error)!=="EACCES")throw error}if(above===dirname17(above))return}}async function repairAfterBoot(layout,document,options){
let{signal}=options,repair=async()=>{let again=readStoreDocument(layout,options);again?.boot_id!==options.bootId&&(again!==void 0&&refuseOtherBoot(layout,again,
options.machine),fs58.rmSync(layout.flushFailed,{force:!0}),await rebuild(layout,options),await writeDocument(layout,options,document.created_at))};await withLock(
`${layout.root}/duty`,repair,{signal})}async function rebuild(layout,options){let{clock,warn:warn2}=options;await replayJournals(layout,options.bootId,warn2);let reportAt=performance.
now()+REPORT_MS2,rebuilt=await rebuildHints(layout,clock,(shards,{jobs})=>{performance.now()<reportAt||(reportAt=performance.now()+REPORT_MS2,warn2?.(`making th\
e hints of "${layout.root}" match after a restart: ${Math.floor(shards/256*100)} %, ${jobs} logs read`))});rebuilt.unreadable>0&&warn2?.(`${counted(rebuilt.unreadable,
"job")} of "${layout.root}" cannot be read here and ${plural(rebuilt.unreadable,"stays","stay")} unchanged; \`relay doctor\` names ${plural(rebuilt.unreadable,"\
it","them")}`);let{undone}=rebuilt;if(undone!==void 0){if(isFull(undone))throw undone;warn2?.(`not every hint of "${layout.root}" could be made: ${undone.message}`)}}
function writeDocument(layout,options,createdAt){return replaceDocument(layout.document,{root:folderIdentity(options.workspace),format:isAbsent(layout.journals)?
1:2,...knownDocument(layout),workspace:options.workspace,created_at:createdAt,boot_id:options.bootId,...options.machine&&{host:options.machine.host,host_name:options.
machine.name}})}function knownDocument(layout){return readDocumentAs(layout.document,looseObject({format:number2()}))??{}}import{basename as basename11,join as join15}from"node:path";function storeIdOf(dataDir,workspace){return basename11(storeDirectory(dataDir,workspace))}import{basename as basename12,dirname as dirname18}from"node:path";function createLocalMachine(directory){let layout=layoutOf(directory);return{directory,workspaceId:basename12(directory),dataDir:dirname18(directory),workerLog:layout.
spawnLog,filesOf:jobId=>({log:layout.log(jobId),activity:layout.activity(jobId),output:file=>layout.output(jobId,file)}),lifelines:createLifelines(directory)}}function createMachineOfDatabase(directory,workspaceId){
return{...createLocalMachine(directory),workspaceId,filesOf:()=>{}}}var systemClock={now:Date.now,monotonic:monotonicMs};function openStore(settings,on6){let{store}=settings;return store.kind==="files"?openFiles(settings,on6):openDatabase(
settings,store)}async function openFiles({dataDir,workspace},on6){let store=await openFileStore({dataDir,workspace,bootId:bootId(),machine:machineHere(),clock:systemClock,
...on6}),{location}=store,machine2=createLocalMachine(location);return{store,place:location,clock:systemClock,machine:machine2,ended:Promise.resolve()}}async function openDatabase({
dataDir:named2,workspace},{url,password}){let dataDir=secureDataDir(named2),{openPostgresStore}=await import("./bundles/postgres.cjs"),store=await openPostgresStore(
{url,password,workspace}),directory=storeDirectory(dataDir,workspace);makeDirectory(directory);let workspaceId=storeIdOf(dataDir,workspaceIn(url)??workspace),machine2=createMachineOfDatabase(
directory,workspaceId),{place:place3,clock,ended:ended3}=store;return{store,place:place3,clock,machine:machine2,ended:ended3}}function machineHere(){return{host:hostId(),
name:hostName(),startedAtMs:Date.now()-uptime()*1e3}}async function findRepository(git,{workspace,directory}){let top=await topOf(git,workspace),inner=directory===workspace?top:await topOf(git,directory);if(inner!==
top)throw refused3(`"${directory}" belongs to another repository ("${inner}") than the workspace ("${top}"). Send the job without "cwd", or from a workspace of \
that repository`);let head=await git.run({cwd:workspace},["rev-parse","--verify","--quiet","HEAD^{commit}"]);if(head.code!==0)throw noCommit(top);return{top,head:head.
stdout.trim()}}async function uncommittedIn(git,location,untracked){return(await git.ask(location,["status","--porcelain","-z","--no-renames",`--untracked-files\
=${untracked}`,"--ignore-submodules=dirty"])).split("\0").flatMap(entry=>entry===""?[]:[entry.slice(3)])}async function commitOf(git,cwd,name){let args=["rev-pa\
rse","--verify","--quiet","--end-of-options",`${name}^{commit}`],{code,stdout}=await git.run({cwd},args);return code===0?stdout.trim():void 0}function refused3(why2){return new RelayError("WORKTREE_REFUSED",`Cannot create a git worktree: ${why2}.`)}function noRepository(directory){return refused3(`"${directory}\
" is not in a git repository. Send the job without "worktree"; it then works in the workspace itself`)}function bareRepository(directory){return refused3(`"${directory}\
" is a bare repository or git's own folder, which has no files to work on. Send the job without "worktree"`)}function noCommit(repository){return refused3(`the \
repository of "${repository}" has no commit to start from. Make a first commit, then send the job again`)}async function topOf(git,directory){let end2=await git.
run({cwd:directory},["rev-parse","--is-inside-work-tree","--show-toplevel"]),[isInside2,top]=end2.stdout.split(`
`);if(end2.code===0&&top!==void 0)return top;throw isInside2==="false"||end2.stderr.includes("cannot use bare repository")?bareRepository(directory):end2.stderr.
includes("not a git repository")?noRepository(directory):refused3(`git says: ${messageOf(end2).replace(/\.$/,"")}`)}async function refuseImpossibleWorktree(workspace,own3){let{code,stdout,stderr}=await revParse(workspace,own3),[isInside2]=stdout.split(`
`);if(!(code===void 0||code===0&&isInside2==="true")){if(stderr.includes("not a git repository"))throw noRepository(workspace);if(isInside2==="false")throw bareRepository(
workspace);if(isInside2==="true")throw noCommit(workspace)}}function revParse(cwd,own3){let args=["rev-parse","--is-inside-work-tree","--verify","--quiet","HEAD\
^{commit}"],PATH=safePath(own3.PATH,cwd,own3.HOME),env={...variablesNamed(own3,["HOME","XDG_CONFIG_HOME"]),...ENVIRONMENT,PATH},{execFile}=process.getBuiltinModule(
"node:child_process");return new Promise(resolve6=>{execFile("git",args,{cwd,env,timeout:1e4},(error,stdout,stderr)=>{let code=error===null?0:error.code;resolve6(
{code:typeof code=="number"?code:void 0,stdout,stderr})})})}async function openRelay(settings,{isLongLived=!1}={}){let opened2=await openStore(settings,{isLongLived,warn}),{store,clock,machine:machine2}=opened2,refuseWorktree=()=>refuseImpossibleWorktree(
settings.workspace,process.env),{lifelines}=machine2,queue=createQueue({store,clock,lifelines,refuseWorktree,...store.spansHosts?{turnsHere:()=>turnsHere(settings)}:
{}}),inbox=createInbox({store,clock}),{autoGc,retentionDays}=settings,collecting=autoGc?collectNowAndThen({store,clock,retentionDays,warn}):void 0;return{...opened2,
queue,inbox,close(){collecting?.close(),store.close()}}}function warn(line){process.stderr.write(`durable-relay: ${line}
`)}import{parseArgs}from"node:util";var WORKER_USAGE=`Usage: node worker.js --agent NAME [--agent NAME \u2026] [options]

  --agent NAME         an agent to serve; may be repeated
  --once               run all ready jobs, then exit
  --allow-writes       run write jobs too
  --concurrency N      turns at once in this worker for each agent (default: its configuration, else 1);
                       a limit in the configuration applies to all workers together
  --interval MS        longest time between two checks of the queue (default 2000)
  --idle-timeout MS    exit after this long without work
  --max-jobs N         exit after this many turns
  --spawned            set by a dispatch that starts a worker: exit if a worker with the same rights serves`,INTERVAL_MS=2e3;function readWorkerFlags(args){let{
values}=parse6(args),agents=[...new Set(values.agent??[])];if(agents.length===0)throw refused4("--agent is missing: name at least one agent to serve");for(let agent of agents){
let parsed2=AgentId.safeParse(agent);if(!parsed2.success){let why2=parsed2.error.issues[0]?.message??"is malformed",message2=`Cannot start the worker: agent ${JSON.
stringify(agent)} ${why2}.`;throw new RelayError("AGENT_INVALID",message2)}}return{agents,once:values.once===!0,allowWrites:values["allow-writes"]===!0,concurrency:whole(
"--concurrency",values.concurrency,64),intervalMs:whole("--interval",values.interval,36e5)??INTERVAL_MS,idleTimeoutMs:whole("--idle-timeout",values["idle-timeou\
t"],2**31-1),maxJobs:whole("--max-jobs",values["max-jobs"],1e6),spawned:values.spawned===!0}}function parse6(args){try{return parseArgs({args,options:{agent:{type:"\
string",multiple:!0},once:{type:"boolean"},"allow-writes":{type:"boolean"},concurrency:{type:"string"},interval:{type:"string"},"idle-timeout":{type:"string"},"\
max-jobs":{type:"string"},spawned:{type:"boolean"}}})}catch(error){throw error instanceof TypeError?refused4(error.message):error}}function whole(name,text3,maximum){
if(text3===void 0)return;let value=Number(text3);if(/^\d+$/.test(text3)&&value>=1&&value<=maximum)return value;throw refused4(`${name} ${JSON.stringify(text3)} \
is not a whole number from 1 to ${maximum}`)}function refused4(why2){return new RelayError("INPUT_INVALID",`Cannot start the worker: ${why2}.`)}import{AsyncLocalStorage}from"node:async_hooks";import{setTimeout as pause3}from"node:timers/promises";var STOP_MS=3e4,contained=new AsyncLocalStorage;async function contain(work){
let crashed=new AbortController,first,crash=error=>{first??={error},crashed.abort()},end2=contained.run({crash},()=>work(crashed.signal)),settled=end2.then(()=>{},
()=>{});if(await Promise.race([settled,stopTime(crashed.signal,settled)]),first!==void 0)throw first.error;return end2}function crashTurn(error){let turn=contained.
getStore();return turn?.crash(error),turn!==void 0}function stopTime(crashed,settled){return new Promise(resolve6=>{let isOver=new AbortController;settled.then(
()=>isOver.abort()),crashed.addEventListener("abort",()=>{pause3(STOP_MS,void 0,{signal:isOver.signal}).then(resolve6,()=>{})},{once:!0})})}var PASSWORD_FILE="PGPASSFILE",PASSWORD_VARIABLE="PGPASSWORD";function turnEnvironment(own3,agent,options){let env=withStore(own3,options.names,options.store);return env.RELAY_DATA_DIR=options.dataDir,env.RELAY_WORKSPACE=options.
workspace,env.RELAY_AGENT=agent,env}function withStore(own3,names,store){if(store===void 0)return passedOn(own3,names);if(store===FILES)return{...passedOn(own3,
names),RELAY_STORE:store};let allowed=names.filter(name=>name!==PASSWORD_VARIABLE);return{...passedOn(own3,[...allowed,PASSWORD_FILE]),RELAY_STORE:store}}async function isServedByOther(queue,own3){let[agent]=own3.agents;if(agent===void 0)return!1;let writes=own3.allow_writes.includes(agent);return(await workersOf(
queue,agent,writes)).some(({worker,started_at})=>worker.id===own3.worker.id?!1:started_at===own3.started_at?worker.id<own3.worker.id:started_at<own3.started_at)}
async function workersOf(queue,agent,writes){return(await queue.workers.list()).filter(record2=>record2.stays===!0&&record2.agents.includes(agent)&&record2.allow_writes.
includes(agent)===writes)}var LONGEST_WAIT_MS3=24*3600*1e3;function createRegistration(on6){let{queue,worker,record:record2,flags}=on6,registered=Promise.resolve();function register(as){
return registered=registered.then(()=>queue.workers.enlist(as)),registered}async function run2(){await register(record2);let timer=setInterval(()=>{queue.workers.
beat(record2).catch(()=>{})},BEAT_MS).unref(),isReplaced2=!1,mayLeave=async idleMs=>(isReplaced2=await isServedByOther(queue,record2),isReplaced2||idleMs>=(flags.
idleTimeoutMs??1/0)&&!await isNeeded());try{await worker.run(flags.spawned?{...flags,idleTimeoutMs:void 0,mayLeave}:flags)}finally{clearInterval(timer),await registered.
catch(()=>{}),await queue.workers.discharge(record2.worker.id).catch(error=>{if(!mayHeal(error))throw error})}record2.stays===!0&&await worker.run({once:!0,intervalMs:flags.
intervalMs}),flags.spawned&&!isReplaced2&&await forgetStart()}async function isNeeded(){return(await Promise.all(record2.agents.map(agent=>queue.pauses.of(agent)))).
some(pause6=>pausedOf(pause6)!==void 0)?!0:(await Promise.all(record2.agents.map(agent=>queue.nextDue(agent)))).some(at=>at!==void 0&&at-on6.clock.now()<LONGEST_WAIT_MS3)}
async function forgetStart(){for(let agent of record2.agents)await queue.workers.forgetStart(agent)}function drain2(){worker.drain(),stopServing()}function retire2(){
worker.retire(),stopServing()}function stopServing(){record2.stays===!0&&register({...record2,stays:!1}).catch(()=>{})}return{run:run2,drain:drain2,retire:retire2}}import*as fs59 from"node:fs";var LOG_BYTES=1024*1024,KEPT_BYTES=64*1024,PIPE="RELAY_PASSWORD_FD",PIPE_FD=3;function withHandedPassword(own3){if(own3[PIPE]!==String(PIPE_FD))return own3;try{return{...own3,PGPASSWORD:fs59.readFileSync(PIPE_FD,"utf8")}}finally{fs59.closeSync(
PIPE_FD)}}function keepShort(fd){afterwards(()=>cutLog(fd))}function cutLog(fd){let stat=fs59.fstatSync(fd);if(!stat.isFile()||stat.size<=LOG_BYTES)return;let tail=Buffer.
alloc(KEPT_BYTES),length=fs59.readSync(fd,tail,0,KEPT_BYTES,stat.size-KEPT_BYTES),from=tail.indexOf(`
`)+1;fs59.ftruncateSync(fd,0),fs59.writeSync(fd,tail,from,length-from)}import{uptime as uptime2}from"node:os";var STOP_MS2=6e3,STOP_SHARE=.25,LOOK_MS2=1e3;function momentNow(clock){return{monotonicMs:clock.monotonic(),upMs:uptime2()*
1e3}}var PAUSED_MS=2*LOOK_MS2,RESUME_MS=2e3;function createFence(on6){let{clock,leaseMs}=on6,stopMs=Math.min(STOP_MS2,leaseMs*STOP_SHARE),{since}=on6,lookedAt=momentNow(
clock),resumedAt,isStopped=!1,timer=setTimeout(look,0);function isResuming(){let isPaused=passedMs(clock,lookedAt)>PAUSED_MS;return lookedAt=momentNow(clock),isPaused&&
resumedAt===void 0&&(resumedAt=lookedAt,on6.ask()),resumedAt!==void 0&&passedMs(clock,resumedAt)<RESUME_MS}function look(){let isPatient=isResuming(),leftMs2=leaseMs-
passedMs(clock,since);if(leftMs2<=stopMs&&!isStopped&&!isPatient&&(isStopped=!0,on6.stop()),leftMs2<=0&&isStopped){timer=void 0,on6.kill();return}let nextMs=isPatient?
RESUME_MS:isStopped?leftMs2:leftMs2-stopMs;timer=setTimeout(look,Math.max(1,Math.min(LOOK_MS2,nextMs)))}return{renewed(sentAt){since=sentAt,resumedAt=void 0},isStopped:()=>isStopped,
close(){clearTimeout(timer)}}}function passedMs(clock,since){let now=momentNow(clock);return Math.max(now.monotonicMs-since.monotonicMs,now.upMs-since.upMs)}import*as fs60 from"node:fs";var FRESH_MS2=1e3;function createPauses(on6){let{queue,clock,log:log2}=on6,known=new Map,announced=new Map;async function read(agent){let last=known.get(agent);
return last?.isOwn===!0||last!==void 0&&clock.monotonic()-last.readAtMs<FRESH_MS2&&last.pause?.open===void 0?last.pause:note(agent,await queue.pauses.of(agent))}
async function readAfterTurn(agent){try{return await read(agent)}catch(error){if(!(error instanceof RelayError))throw error;return known.get(agent)?.pause}}function note(agent,pause6,isOwn=!1){
return known.set(agent,{pause:pause6,readAtMs:clock.monotonic(),isOwn}),announce(agent,pause6),pause6}function announce(agent,pause6){let paused=pausedOf(pause6),
line=paused===void 0?`${agent} takes jobs again`:`${agent} takes no jobs until ${paused.until}: ${paused.reason}`,isNew=announced.get(agent)!==line&&(paused!==void 0||
announced.has(agent));paused===void 0?announced.delete(agent):announced.set(agent,line),isNew&&log2(line)}async function change(agent,decide){try{return note(agent,
await queue.pauses.change(agent,decide))}catch(error){if(!(error instanceof RelayError))throw error;log2(`the pause of ${agent} cannot be shared with other work\
ers: ${error.message}`);let pause6=decide(known.get(agent)?.pause);return note(agent,pause6,pause6!==void 0)}}function isSurelyFaulty({kind}){return kind==="wor\
kspace_away"&&!fs60.existsSync(on6.workspace)}return{async admit(agent){let pause6=await read(agent),now=clock.now(),standing=standingOf(pause6,now);if(pause6===
void 0||standing.is==="closed")return{isProbe:!1};if(standing.is==="paused")return;if(isSurelyFaulty(pause6)){await change(agent,seen=>seen&&stillFaulty(seen,{now}));
return}let isOurs=!1;return await change(agent,seen=>(isOurs=standingOf(seen,now).is==="due",seen!==void 0&&isOurs?withProbe(seen,now):seen)),isOurs?{isProbe:!0,
sparesWrites:sparesWrites(pause6),avoid:suspectsOf(pause6)}:void 0},async withdraw(agent){await change(agent,seen=>seen&&withProbe(seen,void 0))},pausedForMs(agent){
let standing=standingOf(known.get(agent)?.pause,clock.now());return standing.is==="paused"?standing.forMs:void 0},async judge(job,end2){let{fault:kind,error}=end2;
if(kind===void 0)return{isOwn:!0,isPaused:!1};let{job_id,to:agent}=job,isOwn=isOwnFault(await readAfterTurn(agent),{kind,job_id},job.deferrals??0);if(isOwn)return{
isOwn,isPaused:!1};let begunMs=Date.parse(job.lease.claimed_at),{retry_after_ms,untouched}=end2,isCostly=!mayRunAgain(job,untouched),fault={agent,job_id,kind,error,
begunMs,retry_after_ms,isCostly},pause6=await change(agent,seen=>afterFault(seen,fault,{now:clock.now()}));return{isOwn,isPaused:pause6?.open!==void 0}},async worked(job){
let{job_id,to:agent}=job;if(await readAfterTurn(agent)===void 0)return;let turn={job_id,begunMs:Date.parse(job.lease.claimed_at)};await change(agent,seen=>afterGoodTurn(
seen,turn))}}}function createSleep(on6){let agents=new Map;function waitingFor2(agent){let known=agents.get(agent);if(known!==void 0)return known;let waiting={sleeper:on6.queue.
watch({sleeper:agent},on6.woken),wasArmed:!1};return agents.set(agent,waiting),waiting}function look(agent){let waiting=agents.get(agent);waiting!==void 0&&(waiting.
wasArmed=waiting.sleeper.isArmed())}function arm(agent,takes){return waitingFor2(agent).sleeper.arm(takes)}function expect(agent,dueMs){let waiting=agents.get(agent);
waiting!==void 0&&(waiting.dueMs=dueMs)}async function stay(agent){let waiting=agents.get(agent);if(waiting===void 0)return;(!await waiting.sleeper.disarm()&&waiting.
wasArmed||isExpecting(waiting))&&await waiting.sleeper.passOn(),delete waiting.dueMs}function isExpecting({dueMs=0}){let leftMs2=dueMs-on6.clock.now();return leftMs2>
0&&leftMs2<2500}async function handOver(){for(let{sleeper}of agents.values())await sleeper.disarm(),await sleeper.passOn()}async function close(){await handOver();
for(let{sleeper}of agents.values())sleeper.close();agents.clear()}return{look,arm,expect,stay,handOver,close}}var BURST_MS=20,WIND_DOWN_MS=15e3,AGAIN_MS2=1e3;function keepHold(options,{job,since},mustStop){let{queue,clock,log:log2}=options,held={job_id:job.job_id,token:job.
token},release2=queue.hold(held),turn=new AbortController,processes=[],lost2=!1,closed=!1,checking=!1,isCutOff=!1,burst,windDown,again;async function check3(){if(!(checking||
closed)){checking=!0;try{let sentAt=momentNow(clock),isOurs=await queue.heartbeat(held);isCutOff=!1,isOurs?fence?.renewed(sentAt):!closed&&!lost2&&(lost2=!0,await isEndedByAgent()?
closed||(windDown=setTimeout(stop,WIND_DOWN_MS)):stop())}catch(error){failed4(error)}finally{checking=!1}}}function failed4(error){error instanceof RelayError&&
error.code==="JOB_DAMAGED"&&(lost2=!0,stop()),isCutOff||log2(`job ${held.job_id}: heartbeat failed: ${String(error)}`),isCutOff=isUnreachable(error),isCutOff&&!closed&&
(again=setTimeout(()=>{check3()},Math.min(AGAIN_MS2,options.heartbeatMs)))}async function isEndedByAgent(){let now=await queue.get(held.job_id);return now.token!==
held.token?!1:now.state==="completed"||now.state==="needs_review"||now.state==="failed"}function killProcesses(){let marker=turnMarker(held.job_id,held.token);killTree(
{processes,marker,graceMs:0}).catch(error=>{log2(`job ${held.job_id}: cannot stop its turn at the end of its lease: ${String(error)}`)})}let stop=()=>turn.abort(),
fence=queue.spansHosts?createFence({clock,leaseMs:job.lease.lease_ms,since,ask:()=>{check3()},stop(){log2(`job ${held.job_id}: no heartbeat reached the store; s\
tops the turn before its lease ends`),stop()},kill:killProcesses}):void 0;mustStop.addEventListener("abort",stop),mustStop.aborted&&stop();let heartbeat=setInterval(
()=>{check3()},options.heartbeatMs),watch3=queue.watch({job:held.job_id},()=>{burst??=setTimeout(()=>{burst=void 0,check3()},BURST_MS)});return{signal:turn.signal,
isLost:()=>lost2,isCutOff:()=>fence?.isStopped()===!0,spawned:child=>{processes.push(child)},ended:()=>fence?.close(),close(){closed=!0,release2(),fence?.close(),
clearInterval(heartbeat),clearTimeout(burst),clearTimeout(windDown),clearTimeout(again),watch3.close(),mustStop.removeEventListener("abort",stop)}}}async function threadOf({queue,identity:identity3},job){if(job.fork!==void 0){let{thread_id,thread_usage,home}=job.fork;return home!==void 0&&home!==identity3.home?
{refusal:forkElsewhere(job.fork)}:{resume:{thread_id,thread_usage,isFork:!0}}}let key=job.task.conversation_key;if(key===void 0)return{resume:void 0};let resume=await queue.
conversations.thread(job.to,key,identity3);return identity3.home===void 0?{resume}:{resume,elsewhere:await queue.conversations.latestElsewhere(job.to,key,identity3)}}
function forkElsewhere({job_id,thread_id,host_name="another host"}){return{ok:!1,error:{code:"THREAD_ELSEWHERE",message:`Cannot continue thread "${thread_id}" o\
f job "${job_id}": it is kept on "${host_name}". Fork that job again while only workers of that host serve its agent.`},retryable:!1,untouched:!0}}function lacksTurnsOf(elsewhere,resume){
return resume===void 0?`Earlier turns of this conversation ran on another host, "${elsewhere}", and are not in this thread.`:`Later turns of this conversation r\
an on another host, "${elsewhere}", and are not in this thread.`}async function keepThread({queue,identity:identity3},job,end2){let key=job.task.conversation_key;
if(key===void 0||end2.thread_id===void 0||!await queue.heartbeat(job))return;let{thread_id,thread_usage}=end2;if(!end2.ok){let known=await queue.conversations.thread(
job.to,key,identity3);if(thread_usage===void 0||known?.thread_id!==thread_id)return}await queue.conversations.keepThread(job.to,key,{thread_id,thread_usage},identity3)}
async function keepThreadOfEndedJob({queue,identity:identity3},job,end2){let key=job.task.conversation_key;if(key===void 0||!end2.ok||end2.thread_id===void 0)return;
let{thread_id,thread_usage}=end2,known=await queue.conversations.thread(job.to,key,identity3);known!==void 0&&known.thread_id!==thread_id||await queue.conversations.
keepThread(job.to,key,{thread_id,thread_usage},identity3)}import{setTimeout as pause4}from"node:timers/promises";import*as fs61 from"node:fs";import{tmpdir}from"node:os";import{join as join16}from"node:path";function makeScratch(store){try{return fs61.mkdtempSync(join16(tmpdir(),"durable-relay-turn-"))}catch(error){if(systemCode(error)===void 0)throw error}let own3=join16(
store,"scratch");return fs61.mkdirSync(own3,{recursive:!0,mode:448}),fs61.mkdtempSync(join16(own3,"turn-"))}function removeScratch(path6,log2){try{fs61.rmSync(path6,
{recursive:!0,force:!0})}catch(error){if(systemCode(error)===void 0)throw error;log2(`cannot remove "${path6}": ${String(error)}`)}}function withTemporaryDirectory(env,scratch){
let{TMPDIR}=env;return TMPDIR===void 0||fs61.existsSync(TMPDIR)?env:{...env,TMPDIR:scratch}}import*as fs66 from"node:fs";import*as fs62 from"node:fs";import{join as join17}from"node:path";var MOST_COUNTED=2e4,NOTHING_IGNORED={paths:[],files:0,bytes:0,isPartial:!1};async function ignoredIn(git,location){let listing=await git.run(location,["status",
"--porcelain","-z","--ignored=matching","--untracked-files=all","--no-renames","--ignore-submodules=all"]),paths=listing.stdout.split("\0").flatMap(entry=>entry.
startsWith("!! ")?[entry.slice(3)]:[]);if(paths.length===0)return NOTHING_IGNORED;let found={paths,files:0,bytes:0,isPartial:listing.isCut};for(let path6 of paths)
count3(found,join17(location.cwd,path6));return found}function ignoredLine({paths,files,bytes,isPartial}){return`${`${isPartial?"more than ":""}${counted(files,
"ignored file")}`} (${sizeOf2(bytes)}): ${quotedList(paths,5)}`}function sizeOf2(bytes){return bytes<1e3?`${bytes} B`:bytes<1e6?`${Math.round(bytes/1e3)} kB`:`${Math.
round(bytes/1e6)} MB`}function count3(found,start2){let waiting=[start2];for(let path6=waiting.pop();path6!==void 0;path6=waiting.pop()){if(found.files>=MOST_COUNTED){
found.isPartial=!0;return}let entry=statOf3(path6);entry?.isDirectory()===!0?waiting.push(...entriesOf(path6)):entry!==void 0&&(found.files+=1,found.bytes+=entry.
size)}}function statOf3(path6){return unlessGone3(()=>fs62.lstatSync(path6))}function entriesOf(path6){return unlessGone3(()=>fs62.readdirSync(path6).map(name=>join17(
path6,name)))??[]}function unlessGone3(attempt3){try{return attempt3()}catch(error){if(systemCode(error)===void 0)throw error;return}}import*as fs65 from"node:fs";import{dirname as dirname19,relative as relative4}from"node:path";import*as fs63 from"node:fs";import{join as join18}from"node:path";var MOST_NAMED=10,LONGEST_NAME=200,MOST_READ=50,POINTER="version https://git-lfs.github.com/spec/v1";async function lacksOf(git,location){return[...await emptySubmodules(
git,location),...await pointersOfLfs(git,location),...await sparseCheckout(git,location)]}async function emptySubmodules(git,location){if(!fs63.existsSync(join18(
location.cwd,".gitmodules")))return[];let paths=(await git.run(location,["config","--file",".gitmodules","--no-includes","--null","--get-regexp",String.raw`^submodule\..*\.path$`])).
stdout.split("\0").flatMap(entry=>entry.split(`
`).slice(1,2));return paths.length===0?[]:[`The submodules of the repository are empty folders here: ${named(paths)}.`]}async function pointersOfLfs(git,location){
let pointers=(await git.run(location,["ls-files","-z","--",":(top,attr:filter=lfs)"])).stdout.split("\0").filter(Boolean).slice(0,MOST_READ).filter(path6=>isPointer(
location.cwd,path6));return pointers.length===0?[]:[`Git LFS has not fetched the content of these files, which are pointers here: ${named(pointers)}.`]}async function sparseCheckout(git,location){
let asked=["config","--type=bool","--get","core.sparseCheckout"],{stdout}=await git.run(location,asked);return stdout.trim()!=="true"?[]:["Only the part of the \
repository that its sparse checkout names is here."]}function isPointer(root,path6){let descriptor=openFile(join18(root,path6));if(descriptor===void 0)return!1;
try{let head=Buffer.alloc(POINTER.length);return fs63.readSync(descriptor,head,0,head.length,0),head.toString("latin1")===POINTER}finally{fs63.closeSync(descriptor)}}
function openFile(path6){try{let{O_RDONLY:O_RDONLY5,O_NOFOLLOW:O_NOFOLLOW9,O_NONBLOCK:O_NONBLOCK9}=fs63.constants;return fs63.openSync(path6,O_RDONLY5|O_NOFOLLOW9|
O_NONBLOCK9)}catch{return}}function named(paths){return quotedList(paths.map(path6=>path6.slice(0,LONGEST_NAME)),MOST_NAMED)}import*as fs64 from"node:fs";import{join as join19}from"node:path";var WorktreeRecord=object({job_id:JobId,token:wholeNumber(1),agent:AgentId,path:string2(),branch:string2(),base:string2().check(_regex(/^[0-9a-f]{40,64}$/)),git_dir:optional(
string2()),created_at:Instant});function createRecords(root){let documentOf2=record2=>join19(root,`${nameOf3(record2)}.json`);function all(){return namesIn2(root).flatMap(name=>{if(!DOCUMENT.test(
name))return[];let record2=readDocumentAs(join19(root,name),WorktreeRecord);return record2===void 0||`${nameOf3(record2)}.json`!==name?[]:[{...record2,path:join19(
root,nameOf3(record2))}]})}return{root,all:()=>all().toSorted((a2,b)=>a2.created_at.localeCompare(b.created_at)),of:jobId=>all().filter(record2=>record2.job_id===
jobId).toSorted((a2,b)=>a2.token-b.token),pathOf:turn=>join19(root,nameOf3(turn)),async keep(record2){try{fs64.mkdirSync(root,{recursive:!0,mode:448})}catch(error){
throw storeFault("create the folder of worktrees",root,error)}await replaceDocument(documentOf2(record2),record2)},forget(record2){ifPresent(()=>fs64.unlinkSync(
documentOf2(record2)))},strays(){let known=new Set(all().flatMap(record2=>[nameOf3(record2),`${nameOf3(record2)}.json`]));return namesIn2(root).filter(name=>!known.
has(name)).map(name=>join19(root,name))}}}function worktreesIn(location){return join19(location,"worktrees")}var DOCUMENT=/^[a-z2-7]{26}\.\d{1,15}\.json$/;function nameOf3({job_id,token:token3}){return`${job_id}\
.${token3}`}function createWorktrees(on6){let{git,workspace,store}=on6;return{git,workspace,records:createRecords(worktreesIn(store))}}async function makeWorktree(on6,turn,wanted){
let{git,workspace,records}=on6,{top,head}=await findRepository(git,{workspace,...wanted}),record2={job_id:turn.job_id,token:turn.token,agent:turn.agent,path:records.
pathOf(turn),branch:`relay/${turn.job_id.slice(0,10)}-${turn.token}`,base:head,created_at:turn.at};await refuseTaken(on6,record2),await records.keep(record2);try{
let{path:path6,branch}=record2,add=["worktree","add","--quiet","--no-track","-b",branch,"--",path6,head];await git.ask({cwd:workspace},add,{signal:wanted.signal});
let git_dir=(await git.ask({cwd:path6},["rev-parse","--absolute-git-dir"])).trim(),cwd=folderOf(path6,relative4(top,wanted.directory)),made={...record2,git_dir};
await records.keep(made);let lacks=await lacksOf(git,locationOf(made));return{record:made,cwd,notes:[...await notesOf(on6,made),...lacks],lacks}}catch(error){throw await removeWorktree(
on6,record2,head).catch(()=>{}),error}}async function refuseTaken({git,workspace,records},{job_id,token:token3,path:path6,branch}){let isKnown=records.of(job_id).
some(record2=>record2.token===token3),isBranch=await commitOf(git,workspace,`refs/heads/${branch}`)!==void 0;if(!isKnown&&!isBranch&&!fs65.existsSync(path6))return;
let message2=`Cannot create worktree "${path6}" on branch "${branch}": an earlier turn left one of that name. Inspect it, then remove it with "relay worktree cl\
ean".`;throw new RelayError("GIT_FAILED",message2,{details:{path:path6}})}async function inspectWorktree({git,workspace},record2){let tip=await commitOf(git,workspace,
`refs/heads/${record2.branch}`),location=locationOf(record2);if(record2.git_dir===void 0)return{...EMPTY2,tip,isUnchanged:!0};if(!fs65.existsSync(record2.path)){
let isUnchanged2=tip===void 0||tip===record2.base;return{...EMPTY2,tip,isUnchanged:isUnchanged2}}let head=(await git.ask(location,["rev-parse","--verify","HEAD"])).
trim(),uncommitted=await uncommittedIn(git,location,"all"),isUnchanged=head===record2.base&&tip===record2.base&&uncommitted.length===0;return{head,tip,uncommitted,
ignored:await ignoredIn(git,location),isUnchanged}}var EMPTY2={head:void 0,uncommitted:[],ignored:NOTHING_IGNORED};async function removeWorktree({git,workspace,
records},record2,tip){let isUnfinished=record2.git_dir===void 0,force=isUnfinished?["--force","--force"]:["--force"],end2=await git.run({cwd:workspace},["worktr\
ee","remove",...force,"--",record2.path]);if(end2.code!==0&&isUnfinished&&removeFolder(records,record2),fs65.existsSync(record2.path)){let message2=`Cannot remo\
ve worktree "${record2.path}": ${end2.stderr.trim()||"git did not remove it"}`;throw new RelayError("GIT_FAILED",message2)}let ref=`refs/heads/${record2.branch}`;
tip!==void 0&&await commitOf(git,workspace,ref)!==void 0&&await git.ask({cwd:workspace},["update-ref","-d",ref,tip]),records.forget(record2)}function locationOf(record2){
return{cwd:record2.path,gitDir:record2.git_dir,workTree:record2.path}}function folderOf(worktree,path6){let folder=folderInside(fs65.realpathSync(worktree),path6);
if(folder!==void 0)return folder;throw refused3(`"${path6}" is not a folder in the commit that the worktree starts from. Commit it first, or send the job withou\
t "cwd"`)}async function notesOf({git,workspace},record2){let left2=await uncommittedIn(git,{cwd:workspace},"normal"),notes=[`works in a git worktree on branch ${record2.
branch}, from ${record2.base.slice(0,12)}`];return left2.length>0&&notes.push(`${counted(left2.length,"uncommitted change")} of the workspace ${plural(left2.length,
"is","are")} not in its worktree`),notes}function removeFolder(records,record2){dirname19(record2.path)===records.root&&fs65.rmSync(record2.path,{recursive:!0,force:!0})}async function enterDirectory(options,job,turn){let{workspace,folder}=options,{task}=job;if(isReplaced(workspace,folder))return{refusal:replacedRefusal(workspace)};
let directory=folderInside(workspace,task.cwd??".");if(directory===void 0){if(isMissing(workspace))return{refusal:missingRefusal(workspace)};let host2=options.queue.
spansHosts?` of host "${hostName()}"`:"",message2=`Cannot run in "${task.cwd??"."}": it is not a directory inside the workspace "${workspace}"${host2}. Send the\
 job again with a cwd inside it, or without one.`;return{refusal:refusalOf2("TASK_INVALID",message2)}}if(task.worktree!==!0)return{cwd:directory,lacks:[],leave:end2=>Promise.
resolve(end2)};let{name,value}=turnMarker(job.job_id,job.token),git=createGit(turn.env,{[name]:value}),worktrees=createWorktrees({git,workspace,store:options.localDirectory});
return enterWorktree(options,job,{worktrees,directory,signal:turn.signal})}async function enterWorktree({queue,clock,log:log2},job,at){let{worktrees,directory,signal}=at,
{job_id,token:token3}=job,turn={job_id,token:token3,agent:job.to,at:new Date(clock.now()).toISOString()};try{let made=await makeWorktree(worktrees,turn,{directory,
signal}),report=text3=>queue.report({job_id,token:token3},{kind:"status",text:text3}),there=queue.spansHosts?` on "${hostName()}"`:"";for(let note of made.notes)
report(note);let{cwd,lacks}=made;return{cwd,lacks,leave:end2=>leaveWorktree(worktrees,made,{end:end2,log:log2,report,there})}}catch(error){if(!(error instanceof
RelayError))throw error;if(isMissing(worktrees.workspace))return{refusal:missingRefusal(worktrees.workspace)};let retryable=error.code==="GIT_FAILED",refusal4={
...refusalOf2(error.code,error.message),retryable,fault:faultOf2(error)};return{refusal:signal.aborted?{...refusal4,stopped:!0}:refusal4}}}async function leaveWorktree(on6,{
record:record2,lacks},at){let{end:end2,log:log2,report,there}=at;try{let marker=turnMarker(record2.job_id,record2.token),isStillUsed=treeOf({processes:[],marker}).
length>0,{isUnchanged,tip,ignored}=await inspectWorktree(on6,record2);if(ignored.paths.length>0)report(`left ${ignoredLine(ignored)}. They are in its worktree a\
lone; no merge takes them`);else if(isUnchanged&&!isStillUsed)return await removeWorktree(on6,record2,tip),withSentences(end2,lacks)}catch(error){if(!(error instanceof
RelayError))throw error;log2(`job ${record2.job_id}: keeps its worktree "${record2.path}": ${error.message}`)}let{path:path6,branch,base}=record2;if(end2.ok)return{
...end2,worktree:{path:path6,branch,base}};let kept=`What it changed is kept in worktree "${path6}"${there} (branch "${branch}"); see: relay diff ${record2.job_id}`;
return withSentences(end2,[...lacks,kept])}function withSentences(end2,sentences){if(end2.ok||sentences.length===0)return end2;let message2=[`${end2.error.message.
trim().replace(/\.$/,"")}.`,...sentences].join(" ");return{...end2,error:{...end2.error,message:message2}}}var DISK_FULL=/no space left on device|disk quota exceeded/i;
function faultOf2({details,message:message2}){let named2=FaultKind.safeParse(details.fault);return named2.success?named2.data:DISK_FULL.test(message2)?"disk_unu\
sable":void 0}function isMissing(workspace){try{return!fs66.statSync(workspace).isDirectory()}catch(error){if(systemCode(error)===void 0)throw error;return!0}}function missingRefusal(workspace){
let message2=`Cannot run a turn: the workspace "${workspace}" is not a readable folder now. Mount it or move it back.`;return{...refusalOf2("WORKSPACE_AWAY",message2),
retryable:!0,fault:"workspace_away"}}function isReplaced(workspace,folder){let found=folder&&folderIdentity(workspace);return folder!==void 0&&found!==void 0&&isOtherFolder(
folder,found)}function replacedRefusal(workspace){let message2=`Cannot run a turn: the folder "${workspace}" is not the one that this worker was started for. Mo\
ve the right one back, or restart the worker.`;return{...refusalOf2("WORKSPACE_CHANGED",message2),retryable:!0,fault:"workspace_away"}}function refusalOf2(code,message2){
return{ok:!1,error:{code,message:message2},retryable:!1,untouched:!0}}async function prepareTurn(options,job,served,signal){let{queue,log:log2}=options,scratch,prepared;try{scratch=makeScratch(options.localDirectory);let thread=await threadOf(
options,job);if("refusal"in thread)return thread;let{resume,elsewhere}=thread,directory=await enterDirectory(options,job,{env:served.env,signal});if("refusal"in
directory)return directory;let{cwd,lacks}=directory,lifeline=await options.lifeline?.(),missed=elsewhere===void 0?void 0:lacksTurnsOf(elsewhere,resume);return missed!==
void 0&&queue.report(job,{kind:"status",text:missed}),prepared={turn:turnOf(queue,job,{served,scratch,cwd,lacks,missed,signal,resume,lifeline}),leave:directory.
leave},prepared}catch(error){return{refusal:notStarted3(error,job,{fault:scratch===void 0?"disk_unusable":"machine_busy",log:log2})}}finally{prepared===void 0&&
scratch!==void 0&&removeScratch(scratch,log2)}}function notStarted3(thrown,job,{fault,log:log2}){let error=thrown instanceof Error?thrown:new Error(String(thrown)),
isExpected=error instanceof RelayError||systemCode(error)!==void 0;return log2(`job ${job.job_id}: its turn cannot start: ${isExpected?error.message:error.stack}`),
{ok:!1,error:{code:"TURN_NOT_BEGUN",message:`Cannot start a turn of "${job.to}": ${error.message}`},retryable:!0,untouched:!0,fault:faultOfCall(systemCode(error))??
fault}}function turnOf(queue,job,on6){let{task}=job,{served,scratch,cwd,signal,resume,lifeline}=on6,held={job_id:job.job_id,token:job.token},marker=turnMarker(job.
job_id,job.token),env=withTemporaryDirectory(served.env,scratch);return{job_id:job.job_id,attempt:job.attempts,token:job.token,prompt:promptOf(task.prompt,on6),
cwd,write:task.write===!0,model:task.model,effort:task.effort,resume,result_schema:task.result_schema,signal,scratch,report:activity=>queue.report(held,activity),
spawned:child=>{queue.spawned(held,child).catch(()=>{})},lifeline,remote:createRemoteRun(queue,job,signal),env:{...env,RELAY_JOB:job.job_id,[marker.name]:marker.
value}}}function promptOf(prompt,{lacks,missed}){let notes=[...lacks.length===0?[]:["You work in a git worktree of the repository.",...lacks],...missed===void 0?
[]:[missed]];return notes.length===0?prompt:`${prompt}

(${notes.join(" ")})`}var AGAIN_MS3=1e3;async function whileReachable(work,signal){for(;;){try{return await work()}catch(error){if(!isUnreachable(error)||signal.
aborted)throw error}await pause4(AGAIN_MS3,void 0,{signal}).catch(()=>{})}}function createRemoteRun(queue,job,signal){let held={job_id:job.job_id,token:job.token},
conversation_key=job.task.conversation_key??`job-${job.job_id}`;return{run:job.run,request_id:job.request_id,conversation_key,async save(update){let{run:run2}=await whileReachable(
()=>queue.noteRun(held,update),signal);if(run2?.accepted!==!0)return;let thread_id=run2.url??run2.service_id??conversation_key;await whileReachable(async()=>{await queue.
conversations.keepThread(job.to,conversation_key,{thread_id}),await queue.conversations.note(job.to,conversation_key,{jobId:job.job_id})},signal)},async wait(heard,timeoutMs){
let hasChanged=seen2=>{let{messages,isOver}=stateOf(seen2,held,heard);return messages.length>0||isOver},seen=await queue.waitFor(job.job_id,{until:hasChanged,timeoutMs,
signal});return stateOf(seen.job,held,heard)}}}function stateOf(job,{token:token3},heard){return{messages:(job.messages??[]).slice(heard),isAsking:openQuestion(
job)!==void 0,run:job.run,isOver:job.state!=="running"||job.token!==token3}}import{setTimeout as pause5}from"node:timers/promises";var RECORD_FOR_MS=300*1e3,RECORD_PAUSE_MS=1e3,LOG_AGAIN_MS=3e4;async function recordTurn(on6,ended3,how){let{clock}=on6,write3=async end2=>(await how.first(),writeEnd(
on6.queue,{...ended3,end:end2})),deadline=clock.monotonic()+RECORD_FOR_MS,loggedAtMs=Number.NEGATIVE_INFINITY;for(;;){let done=await attempt2(on6.queue,ended3,()=>write3(
ended3.end));if(!("refusal"in done))return done.job;let isDisk=!isUnreachable(done.refusal);if(how.mustStop.aborted&&!isDisk)throw done.refusal;if(how.mustStop.
aborted||isDisk&&clock.monotonic()>deadline)return recordSmaller(on6,ended3,{write:write3,refusal:done.refusal});clock.monotonic()-loggedAtMs>=LOG_AGAIN_MS&&(loggedAtMs=
clock.monotonic(),on6.log(waitLine(ended3,done.refusal))),await pause5(RECORD_PAUSE_MS,void 0,{signal:how.mustStop}).catch(()=>{})}}var MAY_PASS=new Set(["STORE\
_FULL","STORE_REFUSED","STORE_UNREACHABLE","STORE_WRITE_FAILED"]);async function attempt2(queue,{job},write3){try{return{job:await write3()}}catch(error){if(!(error instanceof
RelayError))throw error;if(error.code==="STALE_TOKEN"||error.code==="STATE_REFUSED")return{job:void 0};if(error.code==="INPUT_INVALID")return{job:await failUnwritable(
queue,job,error)};if(!MAY_PASS.has(error.code))throw error;return{refusal:error}}}async function recordSmaller({queue,log:log2},ended3,{write:write3,refusal:refusal4}){
let{job,end:end2}=ended3;for(let form of end2.ok?smallerForms(end2):[]){let done2=await attempt2(queue,ended3,()=>write3(form));if(!("refusal"in done2))return log2(
`job ${job.job_id}: its result was cut, because the disk has no space for all of it`),done2.job}let reason=`Its turn ended, but the disk had no space for the re\
sult: ${refusal4.message}`,done=await attempt2(queue,ended3,()=>queue.release(heldOf(job),{reason}));if("refusal"in done)throw refusal4;return done.job}function waitLine({
job,end:end2},refusal4){let what=end2.ok?`its result (${sizeOf3(end2)} characters)`:"the end of its turn";return`job ${job.job_id}: ${what} cannot be recorded, \
retrying every second: ${refusal4.message}`}function heldOf({job_id,token:token3}){return{job_id,token:token3}}function writeEnd(queue,{job,end:end2,judgement,isCutOff}){
let held=heldOf(job);if(end2.ok){let result=resultOf(end2);return end2.review===void 0?queue.complete(held,result):queue.flag(held,{reason:end2.review,result})}
let{untouched,error,usage}=end2;if(end2.stopped===!0)return queue.release(held,{reason:isCutOff?"Its worker could not reach the store, and stopped the turn befo\
re its lease ended.":"Its worker was asked to stop before the turn ended.",...untouched===void 0?{}:{untouched},usage});let mayRunAgain2=job.task.write!==!0||untouched===
!0;if(end2.isLimited===!0&&mayRunAgain2)return queue.defer(held,end2);if(!judgement.isOwn){let delay5=end2.retry_after_ms??retryDelayMs((job.deferrals??0)+1),wait=judgement.
isPaused?void 0:delay5;return queue.excuse(held,{...end2,retry_after_ms:wait})}return error.code==="TURN_TIMED_OUT"&&job.task.write===!0&&untouched!==!0?queue.park(
held,error,usage):queue.fail(held,end2)}function failUnwritable(queue,job,why2){let error={code:"RESULT_UNWRITABLE",message:why2.message};return queue.fail(heldOf(
job),{error,retryable:!1})}function resultOf(end2){let{output,thread_id,usage,thread_usage,touched_files,worktree}=end2;return{output,thread_id,usage,thread_usage,
touched_files,worktree,structured:end2.structured}}var SMALLER_SIZES=[64*1024,4*1024,256];function*smallerForms(end2){for(let units of SMALLER_SIZES)sizeOf3(end2)>
units&&(yield cutTo(end2,units))}function sizeOf3({output,structured,touched_files}){return[structured,touched_files].filter(part=>part!==void 0).reduce((sum,part)=>sum+
JSON.stringify(part).length,output.length)}function cutTo(end2,units){let{structured,touched_files,...rest}=end2,fits2=part=>part!==void 0&&JSON.stringify(part).
length<=units/4,kept=end2.output.slice(0,units/2),lost2=[...kept.length<end2.output.length?[`${end2.output.length-kept.length} characters`]:[],...structured===void 0||
fits2(structured)?[]:["its structured form"],...touched_files===void 0||fits2(touched_files)?[]:["the list of touched files"]];return{...rest,output:`${kept}
[The disk was full when this was recorded; missing: ${lost2.join(", ")}.]`,...fits2(structured)?{structured}:{},...fits2(touched_files)?{touched_files}:{}}}async function runJob(options,claimed2,served,mustStop){let{queue,clock,pauses}=options,{job}=claimed2,startedAtMs=clock.monotonic(),held={job_id:job.job_id,token:job.
token},hold2=keepHold(options,claimed2,mustStop),report=(state,code)=>({job_id:job.job_id,agent:job.to,attempt:job.attempts,state,...code===void 0?{}:{code},duration_ms:Math.
round(clock.monotonic()-startedAtMs)});try{let end2=await runTurn(options,job,{served,hold:hold2});hold2.ended();let judgement=await judge5(pauses,job,end2),how={
first:()=>keepThread(options,job,end2),mustStop},isCutOff=hold2.isCutOff(),after=hold2.isLost()?void 0:await recordTurn(options,{job,end:end2,judgement,isCutOff},
how);if(after!==void 0)return report(after.state,end2.ok?void 0:end2.error.code);await queue.settle(held);let state=await stateSetByAgent(queue,held);return state!==
void 0&&await keepThreadOfEndedJob(options,job,end2),report(state??"dropped")}catch(error){return options.log(`job ${job.job_id}: ${error instanceof Error?error.
message:String(error)}`),report("dropped",error instanceof RelayError?error.code:"INTERNAL")}finally{hold2.close()}}var INCONCLUSIVE=new Set(["TURN_TIMED_OUT","\
EXECUTOR_CRASHED"]);async function judge5(pauses,job,end2){return!end2.ok&&end2.fault!==void 0&&end2.stopped!==!0?pauses.judge(job,end2):((end2.ok||end2.stopped!==
!0&&!INCONCLUSIVE.has(end2.error.code))&&await pauses.worked(job),{isOwn:!0,isPaused:!1})}async function runTurn(options,job,{served,hold:hold2}){let prepared=await prepareTurn(
options,job,served,hold2.signal);if("refusal"in prepared)return prepared.refusal;let spawned=child=>{hold2.spawned(child),prepared.turn.spawned(child)};try{return await prepared.
leave(await execute(options,{...prepared.turn,spawned},served))}finally{removeScratch(prepared.turn.scratch,options.log)}}async function execute({log:log2},turn,served){
let hasSpawned=!1,spawned=child=>{hasSpawned=!0,turn.spawned(child)};try{return await contain(crashed=>served.runTurn({...turn,spawned,signal:AbortSignal.any([turn.
signal,crashed])}))}catch(thrown){let error=thrown instanceof Error?thrown:new Error(String(thrown));log2(`job ${turn.job_id}: executor crashed: ${error.stack??
error.message}`);let failure2={code:"EXECUTOR_CRASHED",message:`The executor of "${served.agent}" crashed: ${error.message}`},fault=hasSpawned?void 0:faultOfCall(
systemCode(error));return fault===void 0?{ok:!1,error:failure2,retryable:!1}:{ok:!1,error:failure2,retryable:!0,untouched:!0,fault}}}async function stateSetByAgent(queue,held){
let job=await queue.get(held.job_id);return(job.state==="completed"||job.state==="failed"||job.state==="needs_review")&&job.token===held.token?job.state:void 0}var SWEEP_MS=1e3,REFUSED_MS=250,LONGEST_REFUSED_MS=15e3,LONGEST_CUT_OFF_MS=2e3,UNCLAIMED_MS=100,DRAIN_MS=5e3;function createWorker(options){let{queue,clock}=options,
signal=createSignal(),turns=new Map,stopping=new AbortController,hurrying=new AbortController,logged=new Map,pauses=createPauses(options),sleep=createSleep({queue,
clock,woken:signal.raise}),sweptAtMs=Number.NEGATIVE_INFINITY,lastBusyAtMs=clock.monotonic(),startedTurns=0,isCutOff=!1;async function step(maxTurns=Number.POSITIVE_INFINITY){
await sweepWhenDue();let started=0;for(let served of options.serving){for(sleep.look(served.agent);started<maxTurns&&!stopping.signal.aborted&&hasFreeSlot(served)&&
await startOne(served);)started+=1;hasFreeSlot(served)||await sleep.stay(served.agent)}return started}async function startOne(served){let admission=await pauses.
admit(served.agent);if(admission===void 0)return!1;let claimed2;try{claimed2=await claimAs(admission,served)}finally{claimed2===void 0&&admission.isProbe&&await pauses.
withdraw(served.agent)}return claimed2!==void 0&&start2(claimed2,served),claimed2!==void 0}async function claimAs({isProbe,sparesWrites:sparesWrites2,avoid},{agent,
allowWrites,limit}){let{identity:worker,leaseMs:lease_ms}=options,claim3=async writes=>{let since=momentNow(clock),job=await queue.claim({agent,worker,lease_ms,
writes,limit,avoid});return job&&{job,since}};if(!isProbe)return claim3(allowWrites);let claimed2=await claim3(!1);return claimed2!==void 0||!allowWrites||sparesWrites2===
!0?claimed2:claim3(!0)}async function sweepWhenDue(){if(!(clock.monotonic()-sweptAtMs<SWEEP_MS)){sweptAtMs=clock.monotonic();for(let swept of await queue.sweep()){
let line=sweptLine(swept);if(swept.became!=="stuck")logged.delete(swept.job_id);else{if(logged.get(swept.job_id)===line)continue;logged.set(swept.job_id,line)}options.
log(line)}}}function start2(claimed2,served){startedTurns+=1;let turn=runJob({...options,pauses},claimed2,served,hurrying.signal).then(report=>{turns.delete(turn),
options.onTurn(report),signal.raise()});turns.set(turn,{agent:served.agent})}function hasFreeSlot(served){return[...turns.values()].filter(turn=>turn.agent===served.
agent).length<served.concurrency}async function run2(how){let refusals=0;try{for(;!stopping.signal.aborted;)try{if(await stepAndWait(how))break;isCutOff&&options.
log("the store can be reached again"),isCutOff=!1,refusals=0}catch(error){if(how.once===!0||!mayHeal(error))throw error;refusals+=1,await sleep.handOver(),await waitAfterRefusal(
error,refusals)}}finally{await sleep.close(),await Promise.all(turns.keys())}}async function stepAndWait(how){let started=await step((how.maxJobs??Number.POSITIVE_INFINITY)-
startedTurns);return turns.size>0&&(lastBusyAtMs=clock.monotonic()),isOver(how,started)||started+turns.size===0&&await how.mayLeave?.(idleMs())===!0?!0:(started===
0&&!await mayBeWoken()&&await signal.raised(await nextStepMs(how)),!1)}async function mayBeWoken(){let arming=options.serving.filter(hasFreeSlot).map(({agent,allowWrites})=>{
let isPaused=pauses.pausedForMs(agent)!==void 0;return sleep.arm(agent,isPaused?"none":allowWrites?"all":"reads")});return(await Promise.all(arming)).includes(!0)}
async function waitAfterRefusal(error,refusals){let longestMs=isUnreachable(error)?LONGEST_CUT_OFF_MS:LONGEST_REFUSED_MS,ms=Math.min(longestMs,REFUSED_MS*2**Math.
min(refusals-1,10)),why2=error instanceof Error?error.message:String(error);isCutOff||options.log(`cannot look for work: ${why2} (next try in ${ms} ms)`),isCutOff=
isUnreachable(error),await signal.raised(ms)}function isOver(how,started){return how.maxJobs!==void 0&&startedTurns>=how.maxJobs?!0:turns.size>0||started>0?!1:how.
once===!0?!0:how.idleTimeoutMs!==void 0&&idleMs()>=how.idleTimeoutMs}function idleMs(){return clock.monotonic()-lastBusyAtMs}async function nextStepMs(how){let free=options.
serving.filter(hasFreeSlot),waits=(await Promise.all(free.map(({agent})=>waitOf(agent)))).flat(),idle=how.idleTimeoutMs??Number.POSITIVE_INFINITY;return Math.max(
1,Math.min(how.intervalMs,idle,...waits))}async function waitOf(agent){let pausedMs=pauses.pausedForMs(agent);if(pausedMs!==void 0)return[pausedMs];let due=await queue.
nextDue(agent);if(due===void 0)return[];sleep.expect(agent,due);let leftMs2=due-clock.now();return[leftMs2>0?leftMs2:UNCLAIMED_MS]}function drain2(){if(stopping.
signal.aborted){hurrying.abort();return}stopping.abort(),signal.raise(),setTimeout(()=>hurrying.abort(),DRAIN_MS).unref()}function retire2(){stopping.abort(),signal.
raise()}return{step,run:run2,drain:drain2,retire:retire2}}async function main(args){if(args.includes("--help")){endWhenUnprintable("durable-relay worker"),process.stdout.write(`${WORKER_USAGE}
`);return}let flags=readWorkerFlags(args),settings=readSettings(withHandedPassword(process.env),process.cwd()),{parentJob}=settings;if(parentJob!==void 0&&(flags.
allowWrites||settings.allowWrites))throw personNeeded("start a worker that allows writes",parentJob);useSafePath(process.env,settings.workspace);let relay=await openRelay(
settings,{isLongLived:!flags.once});try{await serve(relay,flags,settings)}catch(error){throw flags.spawned&&await noteFailure(relay,flags,error).catch(()=>{}),error}finally{
relay.close()}}async function serve({queue,clock,machine:machine2},flags,settings){let serving=servingOf(flags,settings),identity3={...ownWorker(`w${process.pid}\
-${randomBytes8(3).toString("hex")}`),...queue.spansHosts?{home:homeIn(machine2.dataDir)}:{}},[first=""]=flags.agents,write3=flags.spawned?logTimed:log,lifeline=machine2.
lifelines.of(identity3.id,write3),worker=createWorker({queue,clock,identity:identity3,serving,lifeline:lifeline.ready,localDirectory:machine2.directory,workspace:settings.
workspace,folder:folderIdentity(settings.workspace),leaseMs:settings.leaseMs,heartbeatMs:settings.heartbeatMs,onTurn:report=>{process.stdout.write(`${JSON.stringify(
report)}
`),flags.spawned&&keepShort(process.stdout.fd)},log:write3}),record2={worker:identity3,agents:flags.agents,allow_writes:serving.filter(each=>each.allowWrites).map(
({agent})=>agent),concurrency:serving.reduce((sum,each)=>sum+each.concurrency,0),places:Object.fromEntries(serving.map(each=>[each.agent,each.concurrency])),limits:Object.
fromEntries(serving.flatMap(({agent,limit})=>limit===void 0?[]:[[agent,limit]])),started_at:new Date(clock.now()).toISOString(),stays:!flags.once&&flags.maxJobs===
void 0,...flags.spawned?{log:machine2.workerLog(first)}:{}},registration=createRegistration({queue,clock,worker,record:record2,flags});for(let signal of["SIGTER\
M","SIGINT","SIGHUP"])process.on(signal,()=>registration.drain());outliveBugs(write3,(error,kind)=>{crashTurn(error)||kind==="rejection"||(process.exitCode=1,registration.
retire())}),noteWhenUnprintable("durable-relay worker"),flags.spawned&&write3(`${identity3.id} starts serving ${flags.agents.join(", ")}`),await registration.run().
finally(lifeline.remove),flags.spawned&&write3(`${identity3.id} exits`)}function log(line){process.stderr.write(`durable-relay worker: ${line}
`)}function logTimed(line){process.stderr.write(`${new Date().toISOString()} ${line}
`),keepShort(process.stderr.fd)}async function noteFailure({queue,clock,machine:machine2},flags,error){let failure2=(error instanceof Error?error.message:String(
error)).slice(0,1e3),at=new Date(clock.now()).toISOString();for(let agent of flags.agents)await queue.workers.recordStart({agent,at,log:machine2.workerLog(agent),
failure:failure2})}function servingOf(flags,settings){let configuration2=readConfiguration(settings.configPath),from={configPath:settings.configPath,env:process.
env},executors=createExecutors(configuration2,{tokenOf:of=>readCredential(from,of),isTrusted:configuration2.trustedWorkspaces.includes(settings.workspace)}),secrets=secretNames(
configuration2),store=storeText(settings.store);return flags.agents.map(agent=>{let executor2=executors.get(agent);if(executor2===void 0)throw withoutExecutor(agent,
[...executors.keys()],settings);let{allowWrites,concurrency}=executor2.settings;executor2.settings.executor==="chatgpt"&&readCredential(from,{agent,tokenEnv:executor2.
settings.tokenEnv});let names=executor2.settings.env.filter(name=>!secrets.has(name));return{agent,runTurn:executor2.runTurn,allowWrites:allowWrites||flags.allowWrites||
settings.allowWrites,concurrency:flags.concurrency??concurrency??1,limit:concurrency,env:turnEnvironment(process.env,agent,{...settings,names,store})}})}function secretNames({
agents}){let names=Object.values(agents).map(agent=>agent.executor==="chatgpt"?agent.tokenEnv:void 0);return new Set(names.filter(name=>name!==void 0))}function withoutExecutor(agent,known,{
configPath}){let message2=`Cannot start a worker for agent "${agent}": it has no executor. Known agents: ${known.join(", ")}. Add others under "agents" in "${configPath}\
".`;return new RelayError("EXECUTOR_MISSING",message2,{details:{agent}})}function end(line){log(line),process.exit(1)}main(process.argv.slice(2)).catch(error=>{
error instanceof RelayError||end(bugLine(error)),log(`${error.code} ${error.message}`),process.exitCode=error.code==="INPUT_INVALID"?2:1});
