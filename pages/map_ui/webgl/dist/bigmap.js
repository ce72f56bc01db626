// Built from ../src by `make bigmap`, licences in ../NOTICE, sources 762fec295feff5a5fae2da430ff7aa3d5a7c6f56f7c927c3d0b26548da490aef
var yu=Object.create;var ns=Object.defineProperty;var gu=Object.getOwnPropertyDescriptor;var xu=Object.getOwnPropertyNames;var _u=Object.getPrototypeOf,Eu=Object.prototype.hasOwnProperty;var is=(i,e)=>()=>{try{return e||i((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}};var wu=(i,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let a of xu(e))!Eu.call(i,a)&&a!==r&&ns(i,a,{get:()=>e[a],enumerable:!(n=gu(e,a))||n.enumerable});
return i};var as=(i,e,r)=>(r=i!=null?yu(_u(i)):{},wu(e||!i||!i.__esModule?ns(r,"default",{value:i,enumerable:!0}):r,i));var fs=is((qh,wn)=>{(function(){"use strict";function i(m,_){var w=m.x-_.x,g=m.y-_.y;return w*w+g*g}function e(m,_,w){var g=_.x,G=_.y,V=w.x-g,D=w.y-G;if(V!==0||
D!==0){var ae=((m.x-g)*V+(m.y-G)*D)/(V*V+D*D);ae>1?(g=w.x,G=w.y):ae>0&&(g+=V*ae,G+=D*ae)}return V=m.x-g,D=m.y-G,V*V+D*D}function r(m,_){for(var w=m[0],g=[w],G,V=1,
D=m.length;V<D;V++)G=m[V],i(G,w)>_&&(g.push(G),w=G);return w!==G&&g.push(G),g}function n(m,_,w,g,G){for(var V=g,D,ae=_+1;ae<w;ae++){var xe=e(m[ae],m[_],m[w]);xe>
V&&(D=ae,V=xe)}V>g&&(D-_>1&&n(m,_,D,g,G),G.push(m[D]),w-D>1&&n(m,D,w,g,G))}function a(m,_){var w=m.length-1,g=[m[0]];return n(m,0,w,_,g),g.push(m[w]),g}function c(m,_,w){
if(m.length<=2)return m;var g=_!==void 0?_*_:1;return m=w?m:r(m,g),m=a(m,g),m}typeof define=="function"&&define.amd?define(function(){return c}):typeof wn<"u"?(wn.
exports=c,wn.exports.default=c):typeof self<"u"?self.simplify=c:window.simplify=c})()});var Ms=is((Xi,Wi)=>{(function(i,e){typeof Xi=="object"&&typeof Wi<"u"?Wi.exports=e():typeof define=="function"&&define.amd?define(e):i.createREGL=e()})(Xi,(function(){
"use strict";var i=function(t){return t instanceof Uint8Array||t instanceof Uint16Array||t instanceof Uint32Array||t instanceof Int8Array||t instanceof Int16Array||
t instanceof Int32Array||t instanceof Float32Array||t instanceof Float64Array||t instanceof Uint8ClampedArray},e=function(t,s){for(var p=Object.keys(s),C=0;C<p.
length;++C)t[p[C]]=s[p[C]];return t},r=`
`;function n(t){return typeof atob<"u"?atob(t):"base64:"+t}function a(t){var s=new Error("(regl) "+t);throw console.error(s),s}function c(t,s){t||a(s)}function m(t){
return t?": "+t:""}function _(t,s,p){t in s||a("unknown parameter ("+t+")"+m(p)+". possible values: "+Object.keys(s).join())}function w(t,s){i(t)||a("invalid pa\
rameter type"+m(s)+". must be a typed array")}function g(t,s){switch(s){case"number":return typeof t=="number";case"object":return typeof t=="object";case"strin\
g":return typeof t=="string";case"boolean":return typeof t=="boolean";case"function":return typeof t=="function";case"undefined":return typeof t>"u";case"symbol":
return typeof t=="symbol"}}function G(t,s,p){g(t,s)||a("invalid parameter type"+m(p)+". expected "+s+", got "+typeof t)}function V(t,s){t>=0&&(t|0)===t||a("inva\
lid parameter type, ("+t+")"+m(s)+". must be a nonnegative integer")}function D(t,s,p){s.indexOf(t)<0&&a("invalid value"+m(p)+". must be one of: "+s)}var ae=["g\
l","canvas","container","attributes","pixelRatio","extensions","optionalExtensions","profile","onDone"];function xe(t){Object.keys(t).forEach(function(s){ae.indexOf(
s)<0&&a('invalid regl constructor argument "'+s+'". must be one of '+ae)})}function Oe(t,s){for(t=t+"";t.length<s;)t=" "+t;return t}function Pe(){this.name="unk\
nown",this.lines=[],this.index={},this.hasErrors=!1}function $e(t,s){this.number=t,this.line=s,this.errors=[]}function ge(t,s,p){this.file=t,this.line=s,this.message=
p}function Be(){var t=new Error,s=(t.stack||t).toString(),p=/compileProcedure.*\n\s*at.*\((.*)\)/.exec(s);if(p)return p[1];var C=/compileProcedure.*\n\s*at\s+(.*)(\n|$)/.
exec(s);return C?C[1]:"unknown"}function Ue(){var t=new Error,s=(t.stack||t).toString(),p=/at REGLCommand.*\n\s+at.*\((.*)\)/.exec(s);if(p)return p[1];var C=/at REGLCommand.*\n\s+at\s+(.*)\n/.
exec(s);return C?C[1]:"unknown"}function rt(t,s){var p=t.split(`
`),C=1,B=0,R={unknown:new Pe,0:new Pe};R.unknown.name=R[0].name=s||Be(),R.unknown.lines.push(new $e(0,""));for(var N=0;N<p.length;++N){var $=p[N],j=/^\s*#\s*(\w+)\s+(.+)\s*$/.
exec($);if(j)switch(j[1]){case"line":var q=/(\d+)(\s+\d+)?/.exec(j[2]);q&&(C=q[1]|0,q[2]&&(B=q[2]|0,B in R||(R[B]=new Pe)));break;case"define":var K=/SHADER_NAME(_B64)?\s+(.*)$/.
exec(j[2]);K&&(R[B].name=K[1]?n(K[2]):K[2]);break}R[B].lines.push(new $e(C++,$))}return Object.keys(R).forEach(function(Q){var te=R[Q];te.lines.forEach(function(H){
te.index[H.number]=H})}),R}function ft(t){var s=[];return t.split(`
`).forEach(function(p){if(!(p.length<5)){var C=/^ERROR:\s+(\d+):(\d+):\s*(.*)$/.exec(p);C?s.push(new ge(C[1]|0,C[2]|0,C[3].trim())):p.length>0&&s.push(new ge("u\
nknown",0,p))}}),s}function it(t,s){s.forEach(function(p){var C=t[p.file];if(C){var B=C.index[p.line];if(B){B.errors.push(p),C.hasErrors=!0;return}}t.unknown.hasErrors=
!0,t.unknown.lines[0].errors.push(p)})}function ht(t,s,p,C,B){if(!t.getShaderParameter(s,t.COMPILE_STATUS)){var R=t.getShaderInfoLog(s),N=C===t.FRAGMENT_SHADER?
"fragment":"vertex";Qi(p,"string",N+" shader source must be a string",B);var $=rt(p,B),j=ft(R);it($,j),Object.keys($).forEach(function(q){var K=$[q];if(!K.hasErrors)
return;var Q=[""],te=[""];function H(Y,T){Q.push(Y),te.push(T||"")}H("file number "+q+": "+K.name+`
`,"color:red;text-decoration:underline;font-weight:bold"),K.lines.forEach(function(Y){if(Y.errors.length>0){H(Oe(Y.number,4)+"|  ","background-color:yellow; fon\
t-weight:bold"),H(Y.line+r,"color:red; background-color:yellow; font-weight:bold");var T=0;Y.errors.forEach(function(F){var W=F.message,ue=/^\s*'(.*)'\s*:\s*(.*)$/.
exec(W);if(ue){var z=ue[1];W=ue[2],z==="assign"&&(z="="),T=Math.max(Y.line.indexOf(z,T),0)}else T=0;H(Oe("| ",6)),H(Oe("^^^",T+3)+r,"font-weight:bold"),H(Oe("| ",
6)),H(W+r,"font-weight:bold")}),H(Oe("| ",6)+r)}else H(Oe(Y.number,4)+"|  "),H(Y.line+r,"color:red")}),typeof document<"u"&&!window.chrome?(te[0]=Q.join("%c"),console.
log.apply(console,te)):console.log(Q.join(""))}),c.raise("Error compiling "+N+" shader, "+$[0].name)}}function pt(t,s,p,C,B){if(!t.getProgramParameter(s,t.LINK_STATUS)){
var R=t.getProgramInfoLog(s),N=rt(p,B),$=rt(C,B),j='Error linking program with vertex shader, "'+$[0].name+'", and fragment shader "'+N[0].name+'"';typeof document<
"u"?console.log("%c"+j+r+"%c"+R,"color:red;text-decoration:underline;font-weight:bold","color:red"):console.log(j+r+R),c.raise(j)}}function ze(t){t._commandRef=
Be()}function at(t,s,p,C){ze(t);function B(j){return j?C.id(j):0}t._fragId=B(t.static.frag),t._vertId=B(t.static.vert);function R(j,q){Object.keys(q).forEach(function(K){
j[C.id(K)]=!0})}var N=t._uniformSet={};R(N,s.static),R(N,s.dynamic);var $=t._attributeSet={};R($,p.static),R($,p.dynamic),t._hasCount="count"in t.static||"count"in
t.dynamic||"elements"in t.static||"elements"in t.dynamic}function Ot(t,s){var p=Ue();a(t+" in command "+(s||Be())+(p==="unknown"?"":" called from "+p))}function gr(t,s,p){
t||Ot(s,p||Be())}function zs(t,s,p,C){t in s||Ot("unknown parameter ("+t+")"+m(p)+". possible values: "+Object.keys(s).join(),C||Be())}function Qi(t,s,p,C){g(t,
s)||Ot("invalid parameter type"+m(p)+". expected "+s+", got "+typeof t,C||Be())}function js(t){t()}function $s(t,s,p){t.texture?D(t.texture._texture.internalformat,
s,"unsupported texture format for attachment"):D(t.renderbuffer._renderbuffer.format,p,"unsupported renderbuffer format for attachment")}var $r=33071,Ki=9728,Vs=9984,
Hs=9985,Xs=9986,Ws=9987,Ys=5120,qs=5121,Qs=5122,Ks=5123,Zs=5124,Js=5125,Zi=5126,Ji=32819,ea=32820,ta=33635,ra=34042,ef=36193,vt={};vt[Ys]=vt[qs]=1,vt[Qs]=vt[Ks]=
vt[ef]=vt[ta]=vt[Ji]=vt[ea]=2,vt[Zs]=vt[Js]=vt[Zi]=vt[ra]=4;function na(t,s){return t===ea||t===Ji||t===ta?2:t===ra?4:vt[t]*s}function Vr(t){return!(t&t-1)&&!!t}
function tf(t,s,p){var C,B=s.width,R=s.height,N=s.channels;c(B>0&&B<=p.maxTextureSize&&R>0&&R<=p.maxTextureSize,"invalid texture shape"),(t.wrapS!==$r||t.wrapT!==
$r)&&c(Vr(B)&&Vr(R),"incompatible wrap mode for texture, both width and height must be power of 2"),s.mipmask===1?B!==1&&R!==1&&c(t.minFilter!==Vs&&t.minFilter!==
Xs&&t.minFilter!==Hs&&t.minFilter!==Ws,"min filter requires mipmap"):(c(Vr(B)&&Vr(R),"texture must be a square power of 2 to support mipmapping"),c(s.mipmask===
(B<<1)-1,"missing or incomplete mipmap data")),s.type===Zi&&(p.extensions.indexOf("oes_texture_float_linear")<0&&c(t.minFilter===Ki&&t.magFilter===Ki,"filter no\
t supported, must enable oes_texture_float_linear"),c(!t.genMipmaps,"mipmap generation not supported with float textures"));var $=s.images;for(C=0;C<16;++C)if($[C]){
var j=B>>C,q=R>>C;c(s.mipmask&1<<C,"missing mipmap data");var K=$[C];if(c(K.width===j&&K.height===q,"invalid shape for mip images"),c(K.format===s.format&&K.internalformat===
s.internalformat&&K.type===s.type,"incompatible type for mip image"),!K.compressed)if(K.data){var Q=Math.ceil(na(K.type,N)*j/K.unpackAlignment)*K.unpackAlignment;
c(K.data.byteLength===Q*q,"invalid data for image, buffer size is inconsistent with image format")}else K.element||K.copy}else t.genMipmaps||c((s.mipmask&1<<C)===
0,"extra mipmap data");s.compressed&&c(!t.genMipmaps,"mipmap generation for compressed images not supported")}function rf(t,s,p,C){var B=t.width,R=t.height,N=t.
channels;c(B>0&&B<=C.maxTextureSize&&R>0&&R<=C.maxTextureSize,"invalid texture shape"),c(B===R,"cube map must be square"),c(s.wrapS===$r&&s.wrapT===$r,"wrap mod\
e not supported by cube map");for(var $=0;$<p.length;++$){var j=p[$];c(j.width===B&&j.height===R,"inconsistent cube map face shape"),s.genMipmaps&&(c(!j.compressed,
"can not generate mipmap for compressed textures"),c(j.mipmask===1,"can not specify mipmaps and generate mipmaps"));for(var q=j.images,K=0;K<16;++K){var Q=q[K];
if(Q){var te=B>>K,H=R>>K;c(j.mipmask&1<<K,"missing mipmap data"),c(Q.width===te&&Q.height===H,"invalid shape for mip images"),c(Q.format===t.format&&Q.internalformat===
t.internalformat&&Q.type===t.type,"incompatible type for mip image"),Q.compressed||(Q.data?c(Q.data.byteLength===te*H*Math.max(na(Q.type,N),Q.unpackAlignment),"\
invalid data for image, buffer size is inconsistent with image format"):Q.element||Q.copy)}}}}var l=e(c,{optional:js,raise:a,commandRaise:Ot,command:gr,parameter:_,
commandParameter:zs,constructor:xe,type:G,commandType:Qi,isTypedArray:w,nni:V,oneOf:D,shaderError:ht,linkError:pt,callSite:Ue,saveCommandRef:ze,saveDrawInfo:at,
framebufferFormat:$s,guessCommand:Be,texture2D:tf,textureCube:rf}),nf=0,af=0,of=5,sf=6;function $t(t,s){this.id=nf++,this.type=t,this.data=s}function ia(t){return t.
replace(/\\/g,"\\\\").replace(/"/g,'\\"')}function xr(t){if(t.length===0)return[];var s=t.charAt(0),p=t.charAt(t.length-1);if(t.length>1&&s===p&&(s==='"'||s==="\
'"))return['"'+ia(t.substr(1,t.length-2))+'"'];var C=/\[(false|true|null|\d+|'[^']*'|"[^"]*")\]/.exec(t);if(C)return xr(t.substr(0,C.index)).concat(xr(C[1])).concat(
xr(t.substr(C.index+C[0].length)));var B=t.split(".");if(B.length===1)return['"'+ia(t)+'"'];for(var R=[],N=0;N<B.length;++N)R=R.concat(xr(B[N]));return R}function aa(t){
return"["+xr(t).join("][")+"]"}function ff(t,s){return new $t(t,aa(s+""))}function lf(t){return typeof t=="function"&&!t._reglType||t instanceof $t}function oa(t,s){
if(typeof t=="function")return new $t(af,t);if(typeof t=="number"||typeof t=="boolean")return new $t(of,t);if(Array.isArray(t))return new $t(sf,t.map(function(p,C){
return oa(p,s+"["+C+"]")}));if(t instanceof $t)return t;l(!1,"invalid option type in uniform "+s)}var bt={DynamicVariable:$t,define:ff,isDynamic:lf,unbox:oa,accessor:aa},
Xn={next:typeof requestAnimationFrame=="function"?function(t){return requestAnimationFrame(t)}:function(t){return setTimeout(t,16)},cancel:typeof cancelAnimationFrame==
"function"?function(t){return cancelAnimationFrame(t)}:clearTimeout},sa=typeof performance<"u"&&performance.now?function(){return performance.now()}:function(){
return+new Date};function cf(){var t={"":0},s=[""];return{id:function(p){var C=t[p];return C||(C=t[p]=s.length,s.push(p),C)},str:function(p){return s[p]}}}function uf(t,s,p){
var C=document.createElement("canvas");e(C.style,{border:0,margin:0,padding:0,top:0,left:0,width:"100%",height:"100%"}),t.appendChild(C),t===document.body&&(C.style.
position="absolute",e(t.style,{margin:0,padding:0}));function B(){var $=window.innerWidth,j=window.innerHeight;if(t!==document.body){var q=C.getBoundingClientRect();
$=q.right-q.left,j=q.bottom-q.top}C.width=p*$,C.height=p*j}var R;t!==document.body&&typeof ResizeObserver=="function"?(R=new ResizeObserver(function(){setTimeout(
B)}),R.observe(t)):window.addEventListener("resize",B,!1);function N(){R?R.disconnect():window.removeEventListener("resize",B),t.removeChild(C)}return B(),{canvas:C,
onDestroy:N}}function hf(t,s){function p(C){try{return t.getContext(C,s)}catch{return null}}return p("webgl")||p("experimental-webgl")||p("webgl-experimental")}
function df(t){return typeof t.nodeName=="string"&&typeof t.appendChild=="function"&&typeof t.getBoundingClientRect=="function"}function mf(t){return typeof t.drawArrays==
"function"||typeof t.drawElements=="function"}function fa(t){return typeof t=="string"?t.split():(l(Array.isArray(t),"invalid extension array"),t)}function la(t){
return typeof t=="string"?(l(typeof document<"u","not supported outside of DOM"),document.querySelector(t)):t}function pf(t){var s=t||{},p,C,B,R,N={},$=[],j=[],
q=typeof window>"u"?1:window.devicePixelRatio,K=!1,Q=function(Y){Y&&l.raise(Y)},te=function(){};if(typeof s=="string"?(l(typeof document<"u","selector queries o\
nly supported in DOM environments"),p=document.querySelector(s),l(p,"invalid query string for element")):typeof s=="object"?df(s)?p=s:mf(s)?(R=s,B=R.canvas):(l.
constructor(s),"gl"in s?R=s.gl:"canvas"in s?B=la(s.canvas):"container"in s&&(C=la(s.container)),"attributes"in s&&(N=s.attributes,l.type(N,"object","invalid con\
text attributes")),"extensions"in s&&($=fa(s.extensions)),"optionalExtensions"in s&&(j=fa(s.optionalExtensions)),"onDone"in s&&(l.type(s.onDone,"function","inva\
lid or missing onDone callback"),Q=s.onDone),"profile"in s&&(K=!!s.profile),"pixelRatio"in s&&(q=+s.pixelRatio,l(q>0,"invalid pixel ratio"))):l.raise("invalid a\
rguments to regl"),p&&(p.nodeName.toLowerCase()==="canvas"?B=p:C=p),!R){if(!B){l(typeof document<"u","must manually specify webgl context outside of DOM environ\
ments");var H=uf(C||document.body,Q,q);if(!H)return null;B=H.canvas,te=H.onDestroy}N.premultipliedAlpha===void 0&&(N.premultipliedAlpha=!0),R=hf(B,N)}return R?{
gl:R,canvas:B,container:C,extensions:$,optionalExtensions:j,pixelRatio:q,profile:K,onDone:Q,onDestroy:te}:(te(),Q("webgl not supported, try upgrading your brows\
er or graphics drivers http://get.webgl.org"),null)}function vf(t,s){var p={};function C(N){l.type(N,"string","extension name must be string");var $=N.toLowerCase(),
j;try{j=p[$]=t.getExtension($)}catch{}return!!j}for(var B=0;B<s.extensions.length;++B){var R=s.extensions[B];if(!C(R))return s.onDestroy(),s.onDone('"'+R+'" ext\
ension is not supported by the current WebGL context, try upgrading your system or a different browser'),null}return s.optionalExtensions.forEach(C),{extensions:p,
restore:function(){Object.keys(p).forEach(function(N){if(p[N]&&!C(N))throw new Error("(regl): error restoring extension "+N)})}}}function yt(t,s){for(var p=Array(
t),C=0;C<t;++C)p[C]=s(C);return p}var bf=5120,yf=5121,gf=5122,xf=5123,_f=5124,Ef=5125,wf=5126;function Af(t){for(var s=16;s<=1<<28;s*=16)if(t<=s)return s;return 0}
function ca(t){var s,p;return s=(t>65535)<<4,t>>>=s,p=(t>255)<<3,t>>>=p,s|=p,p=(t>15)<<2,t>>>=p,s|=p,p=(t>3)<<1,t>>>=p,s|=p,s|t>>1}function ua(){var t=yt(8,function(){
return[]});function s(R){var N=Af(R),$=t[ca(N)>>2];return $.length>0?$.pop():new ArrayBuffer(N)}function p(R){t[ca(R.byteLength)>>2].push(R)}function C(R,N){var $=null;
switch(R){case bf:$=new Int8Array(s(N),0,N);break;case yf:$=new Uint8Array(s(N),0,N);break;case gf:$=new Int16Array(s(2*N),0,N);break;case xf:$=new Uint16Array(
s(2*N),0,N);break;case _f:$=new Int32Array(s(4*N),0,N);break;case Ef:$=new Uint32Array(s(4*N),0,N);break;case wf:$=new Float32Array(s(4*N),0,N);break;default:return null}
return $.length!==N?$.subarray(0,N):$}function B(R){p(R.buffer)}return{alloc:s,free:p,allocType:C,freeType:B}}var Qe=ua();Qe.zero=ua();var Tf=3408,Sf=3410,kf=3411,
Lf=3412,Of=3413,Rf=3414,Cf=3415,Mf=33901,Gf=33902,Ff=3379,Nf=3386,Df=34921,If=36347,Bf=36348,Pf=35661,Uf=35660,zf=34930,jf=36349,$f=34076,Vf=34024,Hf=7936,Xf=7937,
Wf=7938,Yf=35724,qf=34047,Qf=36063,Kf=34852,Hr=3553,ha=34067,Zf=34069,Jf=33984,_r=6408,Wn=5126,da=5121,Yn=36160,el=36053,tl=36064,rl=16384,nl=function(t,s){var p=1;
s.ext_texture_filter_anisotropic&&(p=t.getParameter(qf));var C=1,B=1;s.webgl_draw_buffers&&(C=t.getParameter(Kf),B=t.getParameter(Qf));var R=!!s.oes_texture_float;
if(R){var N=t.createTexture();t.bindTexture(Hr,N),t.texImage2D(Hr,0,_r,1,1,0,_r,Wn,null);var $=t.createFramebuffer();if(t.bindFramebuffer(Yn,$),t.framebufferTexture2D(
Yn,tl,Hr,N,0),t.bindTexture(Hr,null),t.checkFramebufferStatus(Yn)!==el)R=!1;else{t.viewport(0,0,1,1),t.clearColor(1,0,0,1),t.clear(rl);var j=Qe.allocType(Wn,4);
t.readPixels(0,0,1,1,_r,Wn,j),t.getError()?R=!1:(t.deleteFramebuffer($),t.deleteTexture(N),R=j[0]===1),Qe.freeType(j)}}var q=typeof navigator<"u"&&(/MSIE/.test(
navigator.userAgent)||/Trident\//.test(navigator.appVersion)||/Edge/.test(navigator.userAgent)),K=!0;if(!q){var Q=t.createTexture(),te=Qe.allocType(da,36);t.activeTexture(
Jf),t.bindTexture(ha,Q),t.texImage2D(Zf,0,_r,3,3,0,_r,da,te),Qe.freeType(te),t.bindTexture(ha,null),t.deleteTexture(Q),K=!t.getError()}return{colorBits:[t.getParameter(
Sf),t.getParameter(kf),t.getParameter(Lf),t.getParameter(Of)],depthBits:t.getParameter(Rf),stencilBits:t.getParameter(Cf),subpixelBits:t.getParameter(Tf),extensions:Object.
keys(s).filter(function(H){return!!s[H]}),maxAnisotropic:p,maxDrawbuffers:C,maxColorAttachments:B,pointSizeDims:t.getParameter(Mf),lineWidthDims:t.getParameter(
Gf),maxViewportDims:t.getParameter(Nf),maxCombinedTextureUnits:t.getParameter(Pf),maxCubeMapSize:t.getParameter($f),maxRenderbufferSize:t.getParameter(Vf),maxTextureUnits:t.
getParameter(zf),maxTextureSize:t.getParameter(Ff),maxAttributes:t.getParameter(Df),maxVertexUniforms:t.getParameter(If),maxVertexTextureUnits:t.getParameter(Uf),
maxVaryingVectors:t.getParameter(Bf),maxFragmentUniforms:t.getParameter(jf),glsl:t.getParameter(Yf),renderer:t.getParameter(Xf),vendor:t.getParameter(Hf),version:t.
getParameter(Wf),readFloat:R,npotTextureCube:K}};function Et(t){return!!t&&typeof t=="object"&&Array.isArray(t.shape)&&Array.isArray(t.stride)&&typeof t.offset==
"number"&&t.shape.length===t.stride.length&&(Array.isArray(t.data)||i(t.data))}var gt=function(t){return Object.keys(t).map(function(s){return t[s]})},Xr={shape:sl,
flatten:ol};function il(t,s,p){for(var C=0;C<s;++C)p[C]=t[C]}function al(t,s,p,C){for(var B=0,R=0;R<s;++R)for(var N=t[R],$=0;$<p;++$)C[B++]=N[$]}function ma(t,s,p,C,B,R){
for(var N=R,$=0;$<s;++$)for(var j=t[$],q=0;q<p;++q)for(var K=j[q],Q=0;Q<C;++Q)B[N++]=K[Q]}function pa(t,s,p,C,B){for(var R=1,N=p+1;N<s.length;++N)R*=s[N];var $=s[p];
if(s.length-p===4){var j=s[p+1],q=s[p+2],K=s[p+3];for(N=0;N<$;++N)ma(t[N],j,q,K,C,B),B+=R}else for(N=0;N<$;++N)pa(t[N],s,p+1,C,B),B+=R}function ol(t,s,p,C){var B=1;
if(s.length)for(var R=0;R<s.length;++R)B*=s[R];else B=0;var N=C||Qe.allocType(p,B);switch(s.length){case 0:break;case 1:il(t,s[0],N);break;case 2:al(t,s[0],s[1],
N);break;case 3:ma(t,s[0],s[1],s[2],N,0);break;default:pa(t,s,0,N,0)}return N}function sl(t){for(var s=[],p=t;p.length;p=p[0])s.push(p.length);return s}var qn={
"[object Int8Array]":5120,"[object Int16Array]":5122,"[object Int32Array]":5124,"[object Uint8Array]":5121,"[object Uint8ClampedArray]":5121,"[object Uint16Arra\
y]":5123,"[object Uint32Array]":5125,"[object Float32Array]":5126,"[object Float64Array]":5121,"[object ArrayBuffer]":5121},fl=5120,ll=5122,cl=5124,ul=5121,hl=5123,
dl=5125,ml=5126,pl=5126,Vt={int8:fl,int16:ll,int32:cl,uint8:ul,uint16:hl,uint32:dl,float:ml,float32:pl},vl=35048,bl=35040,Wr={dynamic:vl,stream:bl,static:35044},
Qn=Xr.flatten,va=Xr.shape,ba=35044,yl=35040,Kn=5121,Zn=5126,Dt=[];Dt[5120]=1,Dt[5122]=2,Dt[5124]=4,Dt[5121]=1,Dt[5123]=2,Dt[5125]=4,Dt[5126]=4;function Yr(t){return qn[Object.
prototype.toString.call(t)]|0}function ya(t,s){for(var p=0;p<s.length;++p)t[p]=s[p]}function ga(t,s,p,C,B,R,N){for(var $=0,j=0;j<p;++j)for(var q=0;q<C;++q)t[$++]=
s[B*j+R*q+N]}function gl(t,s,p,C){var B=0,R={};function N(T){this.id=B++,this.buffer=t.createBuffer(),this.type=T,this.usage=ba,this.byteLength=0,this.dimension=
1,this.dtype=Kn,this.persistentData=null,p.profile&&(this.stats={size:0})}N.prototype.bind=function(){t.bindBuffer(this.type,this.buffer)},N.prototype.destroy=function(){
te(this)};var $=[];function j(T,F){var W=$.pop();return W||(W=new N(T)),W.bind(),Q(W,F,yl,0,1,!1),W}function q(T){$.push(T)}function K(T,F,W){T.byteLength=F.byteLength,
t.bufferData(T.type,F,W)}function Q(T,F,W,ue,z,le){var oe;if(T.usage=W,Array.isArray(F)){if(T.dtype=ue||Zn,F.length>0){var _e;if(Array.isArray(F[0])){oe=va(F);for(var P=1,
I=1;I<oe.length;++I)P*=oe[I];T.dimension=P,_e=Qn(F,oe,T.dtype),K(T,_e,W),le?T.persistentData=_e:Qe.freeType(_e)}else if(typeof F[0]=="number"){T.dimension=z;var me=Qe.
allocType(T.dtype,F.length);ya(me,F),K(T,me,W),le?T.persistentData=me:Qe.freeType(me)}else i(F[0])?(T.dimension=F[0].length,T.dtype=ue||Yr(F[0])||Zn,_e=Qn(F,[F.
length,F[0].length],T.dtype),K(T,_e,W),le?T.persistentData=_e:Qe.freeType(_e)):l.raise("invalid buffer data")}}else if(i(F))T.dtype=ue||Yr(F),T.dimension=z,K(T,
F,W),le&&(T.persistentData=new Uint8Array(new Uint8Array(F.buffer)));else if(Et(F)){oe=F.shape;var re=F.stride,X=F.offset,ne=0,ie=0,ke=0,Te=0;oe.length===1?(ne=
oe[0],ie=1,ke=re[0],Te=0):oe.length===2?(ne=oe[0],ie=oe[1],ke=re[0],Te=re[1]):l.raise("invalid shape"),T.dtype=ue||Yr(F.data)||Zn,T.dimension=ie;var se=Qe.allocType(
T.dtype,ne*ie);ga(se,F.data,ne,ie,ke,Te,X),K(T,se,W),le?T.persistentData=se:Qe.freeType(se)}else F instanceof ArrayBuffer?(T.dtype=Kn,T.dimension=z,K(T,F,W),le&&
(T.persistentData=new Uint8Array(new Uint8Array(F)))):l.raise("invalid buffer data")}function te(T){s.bufferCount--,C(T);var F=T.buffer;l(F,"buffer must not be \
deleted already"),t.deleteBuffer(F),T.buffer=null,delete R[T.id]}function H(T,F,W,ue){s.bufferCount++;var z=new N(F);R[z.id]=z;function le(P){var I=ba,me=null,re=0,
X=0,ne=1;return Array.isArray(P)||i(P)||Et(P)||P instanceof ArrayBuffer?me=P:typeof P=="number"?re=P|0:P&&(l.type(P,"object","buffer arguments must be an object\
, a number or an array"),"data"in P&&(l(me===null||Array.isArray(me)||i(me)||Et(me),"invalid data for buffer"),me=P.data),"usage"in P&&(l.parameter(P.usage,Wr,"\
invalid buffer usage"),I=Wr[P.usage]),"type"in P&&(l.parameter(P.type,Vt,"invalid buffer type"),X=Vt[P.type]),"dimension"in P&&(l.type(P.dimension,"number","inv\
alid dimension"),ne=P.dimension|0),"length"in P&&(l.nni(re,"buffer length must be a nonnegative integer"),re=P.length|0)),z.bind(),me?Q(z,me,I,X,ne,ue):(re&&t.bufferData(
z.type,re,I),z.dtype=X||Kn,z.usage=I,z.dimension=ne,z.byteLength=re),p.profile&&(z.stats.size=z.byteLength*Dt[z.dtype]),le}function oe(P,I){l(I+P.byteLength<=z.
byteLength,"invalid buffer subdata call, buffer is too small.  Can't write data of size "+P.byteLength+" starting from offset "+I+" to a buffer of size "+z.byteLength),
t.bufferSubData(z.type,I,P)}function _e(P,I){var me=(I||0)|0,re;if(z.bind(),i(P)||P instanceof ArrayBuffer)oe(P,me);else if(Array.isArray(P)){if(P.length>0)if(typeof P[0]==
"number"){var X=Qe.allocType(z.dtype,P.length);ya(X,P),oe(X,me),Qe.freeType(X)}else if(Array.isArray(P[0])||i(P[0])){re=va(P);var ne=Qn(P,re,z.dtype);oe(ne,me),
Qe.freeType(ne)}else l.raise("invalid buffer data")}else if(Et(P)){re=P.shape;var ie=P.stride,ke=0,Te=0,se=0,ce=0;re.length===1?(ke=re[0],Te=1,se=ie[0],ce=0):re.
length===2?(ke=re[0],Te=re[1],se=ie[0],ce=ie[1]):l.raise("invalid shape");var we=Array.isArray(P.data)?z.dtype:Yr(P.data),Se=Qe.allocType(we,ke*Te);ga(Se,P.data,
ke,Te,se,ce,P.offset),oe(Se,me),Qe.freeType(Se)}else l.raise("invalid data for buffer subdata");return le}return W||le(T),le._reglType="buffer",le._buffer=z,le.
subdata=_e,p.profile&&(le.stats=z.stats),le.destroy=function(){te(z)},le}function Y(){gt(R).forEach(function(T){T.buffer=t.createBuffer(),t.bindBuffer(T.type,T.
buffer),t.bufferData(T.type,T.persistentData||T.byteLength,T.usage)})}return p.profile&&(s.getTotalBufferSize=function(){var T=0;return Object.keys(R).forEach(function(F){
T+=R[F].stats.size}),T}),{create:H,createStream:j,destroyStream:q,clear:function(){gt(R).forEach(te),$.forEach(te)},getBuffer:function(T){return T&&T._buffer instanceof
N?T._buffer:null},restore:Y,_initBuffer:Q}}var xl=0,_l=0,El=1,wl=1,Al=4,Tl=4,It={points:xl,point:_l,lines:El,line:wl,triangles:Al,triangle:Tl,"line loop":2,"lin\
e strip":3,"triangle strip":5,"triangle fan":6},Sl=0,kl=1,Er=4,Ll=5120,rr=5121,xa=5122,nr=5123,_a=5124,Ht=5125,Jn=34963,Ol=35040,Rl=35044;function Cl(t,s,p,C){var B={},
R=0,N={uint8:rr,uint16:nr};s.oes_element_index_uint&&(N.uint32=Ht);function $(Y){this.id=R++,B[this.id]=this,this.buffer=Y,this.primType=Er,this.vertCount=0,this.
type=0}$.prototype.bind=function(){this.buffer.bind()};var j=[];function q(Y){var T=j.pop();return T||(T=new $(p.create(null,Jn,!0,!1)._buffer)),Q(T,Y,Ol,-1,-1,
0,0),T}function K(Y){j.push(Y)}function Q(Y,T,F,W,ue,z,le){Y.buffer.bind();var oe;if(T){var _e=le;!le&&(!i(T)||Et(T)&&!i(T.data))&&(_e=s.oes_element_index_uint?
Ht:nr),p._initBuffer(Y.buffer,T,F,_e,3)}else t.bufferData(Jn,z,F),Y.buffer.dtype=oe||rr,Y.buffer.usage=F,Y.buffer.dimension=3,Y.buffer.byteLength=z;if(oe=le,!le){
switch(Y.buffer.dtype){case rr:case Ll:oe=rr;break;case nr:case xa:oe=nr;break;case Ht:case _a:oe=Ht;break;default:l.raise("unsupported type for element array")}
Y.buffer.dtype=oe}Y.type=oe,l(oe!==Ht||!!s.oes_element_index_uint,"32 bit element buffers not supported, enable oes_element_index_uint first");var P=ue;P<0&&(P=
Y.buffer.byteLength,oe===nr?P>>=1:oe===Ht&&(P>>=2)),Y.vertCount=P;var I=W;if(W<0){I=Er;var me=Y.buffer.dimension;me===1&&(I=Sl),me===2&&(I=kl),me===3&&(I=Er)}Y.
primType=I}function te(Y){C.elementsCount--,l(Y.buffer!==null,"must not double destroy elements"),delete B[Y.id],Y.buffer.destroy(),Y.buffer=null}function H(Y,T){
var F=p.create(null,Jn,!0),W=new $(F._buffer);C.elementsCount++;function ue(z){if(!z)F(),W.primType=Er,W.vertCount=0,W.type=rr;else if(typeof z=="number")F(z),W.
primType=Er,W.vertCount=z|0,W.type=rr;else{var le=null,oe=Rl,_e=-1,P=-1,I=0,me=0;Array.isArray(z)||i(z)||Et(z)?le=z:(l.type(z,"object","invalid arguments for el\
ements"),"data"in z&&(le=z.data,l(Array.isArray(le)||i(le)||Et(le),"invalid data for element buffer")),"usage"in z&&(l.parameter(z.usage,Wr,"invalid element buf\
fer usage"),oe=Wr[z.usage]),"primitive"in z&&(l.parameter(z.primitive,It,"invalid element buffer primitive"),_e=It[z.primitive]),"count"in z&&(l(typeof z.count==
"number"&&z.count>=0,"invalid vertex count for elements"),P=z.count|0),"type"in z&&(l.parameter(z.type,N,"invalid buffer type"),me=N[z.type]),"length"in z?I=z.length|
0:(I=P,me===nr||me===xa?I*=2:(me===Ht||me===_a)&&(I*=4))),Q(W,le,oe,_e,P,I,me)}return ue}return ue(Y),ue._reglType="elements",ue._elements=W,ue.subdata=function(z,le){
return F.subdata(z,le),ue},ue.destroy=function(){te(W)},ue}return{create:H,createStream:q,destroyStream:K,getElements:function(Y){return typeof Y=="function"&&Y.
_elements instanceof $?Y._elements:null},clear:function(){gt(B).forEach(te)}}}var Ea=new Float32Array(1),Ml=new Uint32Array(Ea.buffer),Gl=5123;function wa(t){for(var s=Qe.
allocType(Gl,t.length),p=0;p<t.length;++p)if(isNaN(t[p]))s[p]=65535;else if(t[p]===1/0)s[p]=31744;else if(t[p]===-1/0)s[p]=64512;else{Ea[0]=t[p];var C=Ml[0],B=C>>>
31<<15,R=(C<<1>>>24)-127,N=C>>13&1023;if(R<-24)s[p]=B;else if(R<-14){var $=-14-R;s[p]=B+(N+1024>>$)}else R>15?s[p]=B+31744:s[p]=B+(R+15<<10)+N}return s}function We(t){
return Array.isArray(t)||i(t)}var Aa=function(t){return!(t&t-1)&&!!t},Fl=34467,Tt=3553,ei=34067,qr=34069,Xt=6408,ti=6406,Qr=6407,wr=6409,Kr=6410,Ta=32854,ri=32855,
Sa=36194,Nl=32819,Dl=32820,Il=33635,Bl=34042,ni=6402,Zr=34041,ii=35904,ai=35906,ir=36193,oi=33776,si=33777,fi=33778,li=33779,ka=35986,La=35987,Oa=34798,Ra=35840,
Ca=35841,Ma=35842,Ga=35843,Fa=36196,ar=5121,ci=5123,ui=5125,Ar=5126,Pl=10242,Ul=10243,zl=10497,hi=33071,jl=33648,$l=10240,Vl=10241,di=9728,Hl=9729,mi=9984,Na=9985,
Da=9986,pi=9987,Xl=33170,Jr=4352,Wl=4353,Yl=4354,ql=34046,Ql=3317,Kl=37440,Zl=37441,Jl=37443,Ia=37444,Tr=33984,ec=[mi,Da,Na,pi],en=[0,wr,Kr,Qr,Xt],xt={};xt[wr]=
xt[ti]=xt[ni]=1,xt[Zr]=xt[Kr]=2,xt[Qr]=xt[ii]=3,xt[Xt]=xt[ai]=4;function or(t){return"[object "+t+"]"}var Ba=or("HTMLCanvasElement"),Pa=or("OffscreenCanvas"),Ua=or(
"CanvasRenderingContext2D"),za=or("ImageBitmap"),ja=or("HTMLImageElement"),$a=or("HTMLVideoElement"),tc=Object.keys(qn).concat([Ba,Pa,Ua,za,ja,$a]),sr=[];sr[ar]=
1,sr[Ar]=4,sr[ir]=2,sr[ci]=2,sr[ui]=4;var lt=[];lt[Ta]=2,lt[ri]=2,lt[Sa]=2,lt[Zr]=4,lt[oi]=.5,lt[si]=.5,lt[fi]=1,lt[li]=1,lt[ka]=.5,lt[La]=1,lt[Oa]=1,lt[Ra]=.5,
lt[Ca]=.25,lt[Ma]=.5,lt[Ga]=.25,lt[Fa]=.5;function Va(t){return Array.isArray(t)&&(t.length===0||typeof t[0]=="number")}function Ha(t){if(!Array.isArray(t))return!1;
var s=t.length;return!(s===0||!We(t[0]))}function Wt(t){return Object.prototype.toString.call(t)}function Xa(t){return Wt(t)===Ba}function Wa(t){return Wt(t)===
Pa}function rc(t){return Wt(t)===Ua}function nc(t){return Wt(t)===za}function ic(t){return Wt(t)===ja}function ac(t){return Wt(t)===$a}function vi(t){if(!t)return!1;
var s=Wt(t);return tc.indexOf(s)>=0?!0:Va(t)||Ha(t)||Et(t)}function Ya(t){return qn[Object.prototype.toString.call(t)]|0}function oc(t,s){var p=s.length;switch(t.
type){case ar:case ci:case ui:case Ar:var C=Qe.allocType(t.type,p);C.set(s),t.data=C;break;case ir:t.data=wa(s);break;default:l.raise("unsupported texture type,\
 must specify a typed array")}}function qa(t,s){return Qe.allocType(t.type===ir?Ar:t.type,s)}function Qa(t,s){t.type===ir?(t.data=wa(s),Qe.freeType(s)):t.data=s}
function sc(t,s,p,C,B,R){for(var N=t.width,$=t.height,j=t.channels,q=N*$*j,K=qa(t,q),Q=0,te=0;te<$;++te)for(var H=0;H<N;++H)for(var Y=0;Y<j;++Y)K[Q++]=s[p*H+C*te+
B*Y+R];Qa(t,K)}function tn(t,s,p,C,B,R){var N;if(typeof lt[t]<"u"?N=lt[t]:N=xt[t]*sr[s],R&&(N*=6),B){for(var $=0,j=p;j>=1;)$+=N*j*j,j/=2;return $}else return N*
p*C}function fc(t,s,p,C,B,R,N){var $={"don't care":Jr,"dont care":Jr,nice:Yl,fast:Wl},j={repeat:zl,clamp:hi,mirror:jl},q={nearest:di,linear:Hl},K=e({mipmap:pi,"\
nearest mipmap nearest":mi,"linear mipmap nearest":Na,"nearest mipmap linear":Da,"linear mipmap linear":pi},q),Q={none:0,browser:Ia},te={uint8:ar,rgba4:Nl,rgb565:Il,
"rgb5 a1":Dl},H={alpha:ti,luminance:wr,"luminance alpha":Kr,rgb:Qr,rgba:Xt,rgba4:Ta,"rgb5 a1":ri,rgb565:Sa},Y={};s.ext_srgb&&(H.srgb=ii,H.srgba=ai),s.oes_texture_float&&
(te.float32=te.float=Ar),s.oes_texture_half_float&&(te.float16=te["half float"]=ir),s.webgl_depth_texture&&(e(H,{depth:ni,"depth stencil":Zr}),e(te,{uint16:ci,uint32:ui,
"depth stencil":Bl})),s.webgl_compressed_texture_s3tc&&e(Y,{"rgb s3tc dxt1":oi,"rgba s3tc dxt1":si,"rgba s3tc dxt3":fi,"rgba s3tc dxt5":li}),s.webgl_compressed_texture_atc&&
e(Y,{"rgb atc":ka,"rgba atc explicit alpha":La,"rgba atc interpolated alpha":Oa}),s.webgl_compressed_texture_pvrtc&&e(Y,{"rgb pvrtc 4bppv1":Ra,"rgb pvrtc 2bppv1":Ca,
"rgba pvrtc 4bppv1":Ma,"rgba pvrtc 2bppv1":Ga}),s.webgl_compressed_texture_etc1&&(Y["rgb etc1"]=Fa);var T=Array.prototype.slice.call(t.getParameter(Fl));Object.
keys(Y).forEach(function(d){var M=Y[d];T.indexOf(M)>=0&&(H[d]=M)});var F=Object.keys(H);p.textureFormats=F;var W=[];Object.keys(H).forEach(function(d){var M=H[d];
W[M]=d});var ue=[];Object.keys(te).forEach(function(d){var M=te[d];ue[M]=d});var z=[];Object.keys(q).forEach(function(d){var M=q[d];z[M]=d});var le=[];Object.keys(
K).forEach(function(d){var M=K[d];le[M]=d});var oe=[];Object.keys(j).forEach(function(d){var M=j[d];oe[M]=d});var _e=F.reduce(function(d,M){var O=H[M];return O===
wr||O===ti||O===wr||O===Kr||O===ni||O===Zr||s.ext_srgb&&(O===ii||O===ai)?d[O]=O:O===ri||M.indexOf("rgba")>=0?d[O]=Xt:d[O]=Qr,d},{});function P(){this.internalformat=
Xt,this.format=Xt,this.type=ar,this.compressed=!1,this.premultiplyAlpha=!1,this.flipY=!1,this.unpackAlignment=1,this.colorSpace=Ia,this.width=0,this.height=0,this.
channels=0}function I(d,M){d.internalformat=M.internalformat,d.format=M.format,d.type=M.type,d.compressed=M.compressed,d.premultiplyAlpha=M.premultiplyAlpha,d.flipY=
M.flipY,d.unpackAlignment=M.unpackAlignment,d.colorSpace=M.colorSpace,d.width=M.width,d.height=M.height,d.channels=M.channels}function me(d,M){if(!(typeof M!="o\
bject"||!M)){if("premultiplyAlpha"in M&&(l.type(M.premultiplyAlpha,"boolean","invalid premultiplyAlpha"),d.premultiplyAlpha=M.premultiplyAlpha),"flipY"in M&&(l.
type(M.flipY,"boolean","invalid texture flip"),d.flipY=M.flipY),"alignment"in M&&(l.oneOf(M.alignment,[1,2,4,8],"invalid texture unpack alignment"),d.unpackAlignment=
M.alignment),"colorSpace"in M&&(l.parameter(M.colorSpace,Q,"invalid colorSpace"),d.colorSpace=Q[M.colorSpace]),"type"in M){var O=M.type;l(s.oes_texture_float||!(O===
"float"||O==="float32"),"you must enable the OES_texture_float extension in order to use floating point textures."),l(s.oes_texture_half_float||!(O==="half floa\
t"||O==="float16"),"you must enable the OES_texture_half_float extension in order to use 16-bit floating point textures."),l(s.webgl_depth_texture||!(O==="uint1\
6"||O==="uint32"||O==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),l.parameter(O,te,"invalid te\
xture type"),d.type=te[O]}var de=d.width,Re=d.height,u=d.channels,o=!1;"shape"in M?(l(Array.isArray(M.shape)&&M.shape.length>=2,"shape must be an array"),de=M.shape[0],
Re=M.shape[1],M.shape.length===3&&(u=M.shape[2],l(u>0&&u<=4,"invalid number of channels"),o=!0),l(de>=0&&de<=p.maxTextureSize,"invalid width"),l(Re>=0&&Re<=p.maxTextureSize,
"invalid height")):("radius"in M&&(de=Re=M.radius,l(de>=0&&de<=p.maxTextureSize,"invalid radius")),"width"in M&&(de=M.width,l(de>=0&&de<=p.maxTextureSize,"inval\
id width")),"height"in M&&(Re=M.height,l(Re>=0&&Re<=p.maxTextureSize,"invalid height")),"channels"in M&&(u=M.channels,l(u>0&&u<=4,"invalid number of channels"),
o=!0)),d.width=de|0,d.height=Re|0,d.channels=u|0;var b=!1;if("format"in M){var A=M.format;l(s.webgl_depth_texture||!(A==="depth"||A==="depth stencil"),"you must\
 enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),l.parameter(A,H,"invalid texture format");var S=d.internalformat=H[A];d.format=
_e[S],A in te&&("type"in M||(d.type=te[A])),A in Y&&(d.compressed=!0),b=!0}!o&&b?d.channels=xt[d.format]:o&&!b?d.channels!==en[d.format]&&(d.format=d.internalformat=
en[d.channels]):b&&o&&l(d.channels===xt[d.format],"number of channels inconsistent with specified format")}}function re(d){t.pixelStorei(Kl,d.flipY),t.pixelStorei(
Zl,d.premultiplyAlpha),t.pixelStorei(Jl,d.colorSpace),t.pixelStorei(Ql,d.unpackAlignment)}function X(){P.call(this),this.xOffset=0,this.yOffset=0,this.data=null,
this.needsFree=!1,this.element=null,this.needsCopy=!1}function ne(d,M){var O=null;if(vi(M)?O=M:M&&(l.type(M,"object","invalid pixel data type"),me(d,M),"x"in M&&
(d.xOffset=M.x|0),"y"in M&&(d.yOffset=M.y|0),vi(M.data)&&(O=M.data)),l(!d.compressed||O instanceof Uint8Array,"compressed texture data must be stored in a uint8\
array"),M.copy){l(!O,"can not specify copy and data field for the same texture");var de=B.viewportWidth,Re=B.viewportHeight;d.width=d.width||de-d.xOffset,d.height=
d.height||Re-d.yOffset,d.needsCopy=!0,l(d.xOffset>=0&&d.xOffset<de&&d.yOffset>=0&&d.yOffset<Re&&d.width>0&&d.width<=de&&d.height>0&&d.height<=Re,"copy texture r\
ead out of bounds")}else if(!O)d.width=d.width||1,d.height=d.height||1,d.channels=d.channels||4;else if(i(O))d.channels=d.channels||4,d.data=O,!("type"in M)&&d.
type===ar&&(d.type=Ya(O));else if(Va(O))d.channels=d.channels||4,oc(d,O),d.alignment=1,d.needsFree=!0;else if(Et(O)){var u=O.data;!Array.isArray(u)&&d.type===ar&&
(d.type=Ya(u));var o=O.shape,b=O.stride,A,S,x,y,E,f;o.length===3?(x=o[2],f=b[2]):(l(o.length===2,"invalid ndarray pixel data, must be 2 or 3D"),x=1,f=1),A=o[0],
S=o[1],y=b[0],E=b[1],d.alignment=1,d.width=A,d.height=S,d.channels=x,d.format=d.internalformat=en[x],d.needsFree=!0,sc(d,u,y,E,f,O.offset)}else if(Xa(O)||Wa(O)||
rc(O))Xa(O)||Wa(O)?d.element=O:d.element=O.canvas,d.width=d.element.width,d.height=d.element.height,d.channels=4;else if(nc(O))d.element=O,d.width=O.width,d.height=
O.height,d.channels=4;else if(ic(O))d.element=O,d.width=O.naturalWidth,d.height=O.naturalHeight,d.channels=4;else if(ac(O))d.element=O,d.width=O.videoWidth,d.height=
O.videoHeight,d.channels=4;else if(Ha(O)){var v=d.width||O[0].length,h=d.height||O.length,k=d.channels;We(O[0][0])?k=k||O[0][0].length:k=k||1;for(var L=Xr.shape(
O),U=1,J=0;J<L.length;++J)U*=L[J];var ee=qa(d,U);Xr.flatten(O,L,"",ee),Qa(d,ee),d.alignment=1,d.width=v,d.height=h,d.channels=k,d.format=d.internalformat=en[k],
d.needsFree=!0}d.type===Ar?l(p.extensions.indexOf("oes_texture_float")>=0,"oes_texture_float extension not enabled"):d.type===ir&&l(p.extensions.indexOf("oes_te\
xture_half_float")>=0,"oes_texture_half_float extension not enabled")}function ie(d,M,O){var de=d.element,Re=d.data,u=d.internalformat,o=d.format,b=d.type,A=d.width,
S=d.height;re(d),de?t.texImage2D(M,O,o,o,b,de):d.compressed?t.compressedTexImage2D(M,O,u,A,S,0,Re):d.needsCopy?(C(),t.copyTexImage2D(M,O,o,d.xOffset,d.yOffset,A,
S,0)):t.texImage2D(M,O,o,A,S,0,o,b,Re||null)}function ke(d,M,O,de,Re){var u=d.element,o=d.data,b=d.internalformat,A=d.format,S=d.type,x=d.width,y=d.height;re(d),
u?t.texSubImage2D(M,Re,O,de,A,S,u):d.compressed?t.compressedTexSubImage2D(M,Re,O,de,b,x,y,o):d.needsCopy?(C(),t.copyTexSubImage2D(M,Re,O,de,d.xOffset,d.yOffset,
x,y)):t.texSubImage2D(M,Re,O,de,x,y,A,S,o)}var Te=[];function se(){return Te.pop()||new X}function ce(d){d.needsFree&&Qe.freeType(d.data),X.call(d),Te.push(d)}function we(){
P.call(this),this.genMipmaps=!1,this.mipmapHint=Jr,this.mipmask=0,this.images=Array(16)}function Se(d,M,O){var de=d.images[0]=se();d.mipmask=1,de.width=d.width=
M,de.height=d.height=O,de.channels=d.channels=4}function Ce(d,M){var O=null;if(vi(M))O=d.images[0]=se(),I(O,d),ne(O,M),d.mipmask=1;else if(me(d,M),Array.isArray(
M.mipmap))for(var de=M.mipmap,Re=0;Re<de.length;++Re)O=d.images[Re]=se(),I(O,d),O.width>>=Re,O.height>>=Re,ne(O,de[Re]),d.mipmask|=1<<Re;else O=d.images[0]=se(),
I(O,d),ne(O,M),d.mipmask=1;I(d,d.images[0]),d.compressed&&(d.internalformat===oi||d.internalformat===si||d.internalformat===fi||d.internalformat===li)&&l(d.width%
4===0&&d.height%4===0,"for compressed texture formats, mipmap level 0 must have width and height that are a multiple of 4")}function He(d,M){for(var O=d.images,
de=0;de<O.length;++de){if(!O[de])return;ie(O[de],M,de)}}var Xe=[];function Ge(){var d=Xe.pop()||new we;P.call(d),d.mipmask=0;for(var M=0;M<16;++M)d.images[M]=null;
return d}function Je(d){for(var M=d.images,O=0;O<M.length;++O)M[O]&&ce(M[O]),M[O]=null;Xe.push(d)}function Ve(){this.minFilter=di,this.magFilter=di,this.wrapS=hi,
this.wrapT=hi,this.anisotropic=1,this.genMipmaps=!1,this.mipmapHint=Jr}function Ze(d,M){if("min"in M){var O=M.min;l.parameter(O,K),d.minFilter=K[O],ec.indexOf(d.
minFilter)>=0&&!("faces"in M)&&(d.genMipmaps=!0)}if("mag"in M){var de=M.mag;l.parameter(de,q),d.magFilter=q[de]}var Re=d.wrapS,u=d.wrapT;if("wrap"in M){var o=M.
wrap;typeof o=="string"?(l.parameter(o,j),Re=u=j[o]):Array.isArray(o)&&(l.parameter(o[0],j),l.parameter(o[1],j),Re=j[o[0]],u=j[o[1]])}else{if("wrapS"in M){var b=M.
wrapS;l.parameter(b,j),Re=j[b]}if("wrapT"in M){var A=M.wrapT;l.parameter(A,j),u=j[A]}}if(d.wrapS=Re,d.wrapT=u,"anisotropic"in M){var S=M.anisotropic;l(typeof S==
"number"&&S>=1&&S<=p.maxAnisotropic,"aniso samples must be between 1 and "),d.anisotropic=M.anisotropic}if("mipmap"in M){var x=!1;switch(typeof M.mipmap){case"s\
tring":l.parameter(M.mipmap,$,"invalid mipmap hint"),d.mipmapHint=$[M.mipmap],d.genMipmaps=!0,x=!0;break;case"boolean":x=d.genMipmaps=M.mipmap;break;case"object":
l(Array.isArray(M.mipmap),"invalid mipmap type"),d.genMipmaps=!1,x=!0;break;default:l.raise("invalid mipmap type")}x&&!("min"in M)&&(d.minFilter=mi)}}function et(d,M){
t.texParameteri(M,Vl,d.minFilter),t.texParameteri(M,$l,d.magFilter),t.texParameteri(M,Pl,d.wrapS),t.texParameteri(M,Ul,d.wrapT),s.ext_texture_filter_anisotropic&&
t.texParameteri(M,ql,d.anisotropic),d.genMipmaps&&(t.hint(Xl,d.mipmapHint),t.generateMipmap(M))}var tt=0,ot={},ct=p.maxTextureUnits,Ye=Array(ct).map(function(){
return null});function Le(d){P.call(this),this.mipmask=0,this.internalformat=Xt,this.id=tt++,this.refCount=1,this.target=d,this.texture=t.createTexture(),this.unit=
-1,this.bindCount=0,this.texInfo=new Ve,N.profile&&(this.stats={size:0})}function ut(d){t.activeTexture(Tr),t.bindTexture(d.target,d.texture)}function Ie(){var d=Ye[0];
d?t.bindTexture(d.target,d.texture):t.bindTexture(Tt,null)}function Ee(d){var M=d.texture;l(M,"must not double destroy texture");var O=d.unit,de=d.target;O>=0&&
(t.activeTexture(Tr+O),t.bindTexture(de,null),Ye[O]=null),t.deleteTexture(M),d.texture=null,d.params=null,d.pixels=null,d.refCount=0,delete ot[d.id],R.textureCount--}
e(Le.prototype,{bind:function(){var d=this;d.bindCount+=1;var M=d.unit;if(M<0){for(var O=0;O<ct;++O){var de=Ye[O];if(de){if(de.bindCount>0)continue;de.unit=-1}Ye[O]=
d,M=O;break}M>=ct&&l.raise("insufficient number of texture units"),N.profile&&R.maxTextureUnits<M+1&&(R.maxTextureUnits=M+1),d.unit=M,t.activeTexture(Tr+M),t.bindTexture(
d.target,d.texture)}return M},unbind:function(){this.bindCount-=1},decRef:function(){--this.refCount<=0&&Ee(this)}});function Me(d,M){var O=new Le(Tt);ot[O.id]=
O,R.textureCount++;function de(o,b){var A=O.texInfo;Ve.call(A);var S=Ge();return typeof o=="number"?typeof b=="number"?Se(S,o|0,b|0):Se(S,o|0,o|0):o?(l.type(o,"\
object","invalid arguments to regl.texture"),Ze(A,o),Ce(S,o)):Se(S,1,1),A.genMipmaps&&(S.mipmask=(S.width<<1)-1),O.mipmask=S.mipmask,I(O,S),l.texture2D(A,S,p),O.
internalformat=S.internalformat,de.width=S.width,de.height=S.height,ut(O),He(S,Tt),et(A,Tt),Ie(),Je(S),N.profile&&(O.stats.size=tn(O.internalformat,O.type,S.width,
S.height,A.genMipmaps,!1)),de.format=W[O.internalformat],de.type=ue[O.type],de.mag=z[A.magFilter],de.min=le[A.minFilter],de.wrapS=oe[A.wrapS],de.wrapT=oe[A.wrapT],
de}function Re(o,b,A,S){l(!!o,"must specify image data");var x=b|0,y=A|0,E=S|0,f=se();return I(f,O),f.width=0,f.height=0,ne(f,o),f.width=f.width||(O.width>>E)-x,
f.height=f.height||(O.height>>E)-y,l(O.type===f.type&&O.format===f.format&&O.internalformat===f.internalformat,"incompatible format for texture.subimage"),l(x>=
0&&y>=0&&x+f.width<=O.width&&y+f.height<=O.height,"texture.subimage write out of bounds"),l(O.mipmask&1<<E,"missing mipmap data"),l(f.data||f.element||f.needsCopy,
"missing image data"),ut(O),ke(f,Tt,x,y,E),Ie(),ce(f),de}function u(o,b){var A=o|0,S=b|0||A;if(A===O.width&&S===O.height)return de;de.width=O.width=A,de.height=
O.height=S,ut(O);for(var x=0;O.mipmask>>x;++x){var y=A>>x,E=S>>x;if(!y||!E)break;t.texImage2D(Tt,x,O.format,y,E,0,O.format,O.type,null)}return Ie(),N.profile&&(O.
stats.size=tn(O.internalformat,O.type,A,S,!1,!1)),de}return de(d,M),de.subimage=Re,de.resize=u,de._reglType="texture2d",de._texture=O,N.profile&&(de.stats=O.stats),
de.destroy=function(){O.decRef()},de}function Ne(d,M,O,de,Re,u){var o=new Le(ei);ot[o.id]=o,R.cubeCount++;var b=new Array(6);function A(y,E,f,v,h,k){var L,U=o.texInfo;
for(Ve.call(U),L=0;L<6;++L)b[L]=Ge();if(typeof y=="number"||!y){var J=y|0||1;for(L=0;L<6;++L)Se(b[L],J,J)}else if(typeof y=="object")if(E)Ce(b[0],y),Ce(b[1],E),
Ce(b[2],f),Ce(b[3],v),Ce(b[4],h),Ce(b[5],k);else if(Ze(U,y),me(o,y),"faces"in y){var ee=y.faces;for(l(Array.isArray(ee)&&ee.length===6,"cube faces must be a len\
gth 6 array"),L=0;L<6;++L)l(typeof ee[L]=="object"&&!!ee[L],"invalid input for cube map face"),I(b[L],o),Ce(b[L],ee[L])}else for(L=0;L<6;++L)Ce(b[L],y);else l.raise(
"invalid arguments to cube map");for(I(o,b[0]),l.optional(function(){p.npotTextureCube||l(Aa(o.width)&&Aa(o.height),"your browser does not support non power or \
two texture dimensions")}),U.genMipmaps?o.mipmask=(b[0].width<<1)-1:o.mipmask=b[0].mipmask,l.textureCube(o,U,b,p),o.internalformat=b[0].internalformat,A.width=b[0].
width,A.height=b[0].height,ut(o),L=0;L<6;++L)He(b[L],qr+L);for(et(U,ei),Ie(),N.profile&&(o.stats.size=tn(o.internalformat,o.type,A.width,A.height,U.genMipmaps,!0)),
A.format=W[o.internalformat],A.type=ue[o.type],A.mag=z[U.magFilter],A.min=le[U.minFilter],A.wrapS=oe[U.wrapS],A.wrapT=oe[U.wrapT],L=0;L<6;++L)Je(b[L]);return A}
function S(y,E,f,v,h){l(!!E,"must specify image data"),l(typeof y=="number"&&y===(y|0)&&y>=0&&y<6,"invalid face");var k=f|0,L=v|0,U=h|0,J=se();return I(J,o),J.width=
0,J.height=0,ne(J,E),J.width=J.width||(o.width>>U)-k,J.height=J.height||(o.height>>U)-L,l(o.type===J.type&&o.format===J.format&&o.internalformat===J.internalformat,
"incompatible format for texture.subimage"),l(k>=0&&L>=0&&k+J.width<=o.width&&L+J.height<=o.height,"texture.subimage write out of bounds"),l(o.mipmask&1<<U,"mis\
sing mipmap data"),l(J.data||J.element||J.needsCopy,"missing image data"),ut(o),ke(J,qr+y,k,L,U),Ie(),ce(J),A}function x(y){var E=y|0;if(E!==o.width){A.width=o.
width=E,A.height=o.height=E,ut(o);for(var f=0;f<6;++f)for(var v=0;o.mipmask>>v;++v)t.texImage2D(qr+f,v,o.format,E>>v,E>>v,0,o.format,o.type,null);return Ie(),N.
profile&&(o.stats.size=tn(o.internalformat,o.type,A.width,A.height,!1,!0)),A}}return A(d,M,O,de,Re,u),A.subimage=S,A.resize=x,A._reglType="textureCube",A._texture=
o,N.profile&&(A.stats=o.stats),A.destroy=function(){o.decRef()},A}function qe(){for(var d=0;d<ct;++d)t.activeTexture(Tr+d),t.bindTexture(Tt,null),Ye[d]=null;gt(
ot).forEach(Ee),R.cubeCount=0,R.textureCount=0}N.profile&&(R.getTotalTextureSize=function(){var d=0;return Object.keys(ot).forEach(function(M){d+=ot[M].stats.size}),
d});function kt(){for(var d=0;d<ct;++d){var M=Ye[d];M&&(M.bindCount=0,M.unit=-1,Ye[d]=null)}gt(ot).forEach(function(O){O.texture=t.createTexture(),t.bindTexture(
O.target,O.texture);for(var de=0;de<32;++de)if((O.mipmask&1<<de)!==0)if(O.target===Tt)t.texImage2D(Tt,de,O.internalformat,O.width>>de,O.height>>de,0,O.internalformat,
O.type,null);else for(var Re=0;Re<6;++Re)t.texImage2D(qr+Re,de,O.internalformat,O.width>>de,O.height>>de,0,O.internalformat,O.type,null);et(O.texInfo,O.target)})}
function er(){for(var d=0;d<ct;++d){var M=Ye[d];M&&(M.bindCount=0,M.unit=-1,Ye[d]=null),t.activeTexture(Tr+d),t.bindTexture(Tt,null),t.bindTexture(ei,null)}}return{
create2D:Me,createCube:Ne,clear:qe,getTexture:function(d){return null},restore:kt,refresh:er}}var Bt=36161,rn=32854,Ka=32855,Za=36194,Ja=33189,eo=36168,to=34041,
ro=35907,no=34836,io=34842,ao=34843,wt=[];wt[rn]=2,wt[Ka]=2,wt[Za]=2,wt[Ja]=2,wt[eo]=1,wt[to]=4,wt[ro]=4,wt[no]=16,wt[io]=8,wt[ao]=6;function oo(t,s,p){return wt[t]*
s*p}var lc=function(t,s,p,C,B){var R={rgba4:rn,rgb565:Za,"rgb5 a1":Ka,depth:Ja,stencil:eo,"depth stencil":to};s.ext_srgb&&(R.srgba=ro),s.ext_color_buffer_half_float&&
(R.rgba16f=io,R.rgb16f=ao),s.webgl_color_buffer_float&&(R.rgba32f=no);var N=[];Object.keys(R).forEach(function(H){var Y=R[H];N[Y]=H});var $=0,j={};function q(H){
this.id=$++,this.refCount=1,this.renderbuffer=H,this.format=rn,this.width=0,this.height=0,B.profile&&(this.stats={size:0})}q.prototype.decRef=function(){--this.
refCount<=0&&K(this)};function K(H){var Y=H.renderbuffer;l(Y,"must not double destroy renderbuffer"),t.bindRenderbuffer(Bt,null),t.deleteRenderbuffer(Y),H.renderbuffer=
null,H.refCount=0,delete j[H.id],C.renderbufferCount--}function Q(H,Y){var T=new q(t.createRenderbuffer());j[T.id]=T,C.renderbufferCount++;function F(ue,z){var le=0,
oe=0,_e=rn;if(typeof ue=="object"&&ue){var P=ue;if("shape"in P){var I=P.shape;l(Array.isArray(I)&&I.length>=2,"invalid renderbuffer shape"),le=I[0]|0,oe=I[1]|0}else
"radius"in P&&(le=oe=P.radius|0),"width"in P&&(le=P.width|0),"height"in P&&(oe=P.height|0);"format"in P&&(l.parameter(P.format,R,"invalid renderbuffer format"),
_e=R[P.format])}else typeof ue=="number"?(le=ue|0,typeof z=="number"?oe=z|0:oe=le):ue?l.raise("invalid arguments to renderbuffer constructor"):le=oe=1;if(l(le>0&&
oe>0&&le<=p.maxRenderbufferSize&&oe<=p.maxRenderbufferSize,"invalid renderbuffer size"),!(le===T.width&&oe===T.height&&_e===T.format))return F.width=T.width=le,
F.height=T.height=oe,T.format=_e,t.bindRenderbuffer(Bt,T.renderbuffer),t.renderbufferStorage(Bt,_e,le,oe),l(t.getError()===0,"invalid render buffer format"),B.profile&&
(T.stats.size=oo(T.format,T.width,T.height)),F.format=N[T.format],F}function W(ue,z){var le=ue|0,oe=z|0||le;return le===T.width&&oe===T.height||(l(le>0&&oe>0&&le<=
p.maxRenderbufferSize&&oe<=p.maxRenderbufferSize,"invalid renderbuffer size"),F.width=T.width=le,F.height=T.height=oe,t.bindRenderbuffer(Bt,T.renderbuffer),t.renderbufferStorage(
Bt,T.format,le,oe),l(t.getError()===0,"invalid render buffer format"),B.profile&&(T.stats.size=oo(T.format,T.width,T.height))),F}return F(H,Y),F.resize=W,F._reglType=
"renderbuffer",F._renderbuffer=T,B.profile&&(F.stats=T.stats),F.destroy=function(){T.decRef()},F}B.profile&&(C.getTotalRenderbufferSize=function(){var H=0;return Object.
keys(j).forEach(function(Y){H+=j[Y].stats.size}),H});function te(){gt(j).forEach(function(H){H.renderbuffer=t.createRenderbuffer(),t.bindRenderbuffer(Bt,H.renderbuffer),
t.renderbufferStorage(Bt,H.format,H.width,H.height)}),t.bindRenderbuffer(Bt,null)}return{create:Q,clear:function(){gt(j).forEach(K)},restore:te}},Rt=36160,bi=36161,
Yt=3553,nn=34069,so=36064,fo=36096,lo=36128,co=33306,uo=36053,cc=36054,uc=36055,hc=36057,dc=36061,mc=36193,pc=5121,vc=5126,ho=6407,mo=6408,bc=6402,yc=[ho,mo],yi=[];
yi[mo]=4,yi[ho]=3;var an=[];an[pc]=1,an[vc]=4,an[mc]=2;var gc=32854,xc=32855,_c=36194,Ec=33189,wc=36168,po=34041,Ac=35907,Tc=34836,Sc=34842,kc=34843,Lc=[gc,xc,_c,
Ac,Sc,kc,Tc],fr={};fr[uo]="complete",fr[cc]="incomplete attachment",fr[hc]="incomplete dimensions",fr[uc]="incomplete, missing attachment",fr[dc]="unsupported";
function Oc(t,s,p,C,B,R){var N={cur:null,next:null,dirty:!1,setFBO:null},$=["rgba"],j=["rgba4","rgb565","rgb5 a1"];s.ext_srgb&&j.push("srgba"),s.ext_color_buffer_half_float&&
j.push("rgba16f","rgb16f"),s.webgl_color_buffer_float&&j.push("rgba32f");var q=["uint8"];s.oes_texture_half_float&&q.push("half float","float16"),s.oes_texture_float&&
q.push("float","float32");function K(X,ne,ie){this.target=X,this.texture=ne,this.renderbuffer=ie;var ke=0,Te=0;ne?(ke=ne.width,Te=ne.height):ie&&(ke=ie.width,Te=
ie.height),this.width=ke,this.height=Te}function Q(X){X&&(X.texture&&X.texture._texture.decRef(),X.renderbuffer&&X.renderbuffer._renderbuffer.decRef())}function te(X,ne,ie){
if(X)if(X.texture){var ke=X.texture._texture,Te=Math.max(1,ke.width),se=Math.max(1,ke.height);l(Te===ne&&se===ie,"inconsistent width/height for supplied texture"),
ke.refCount+=1}else{var ce=X.renderbuffer._renderbuffer;l(ce.width===ne&&ce.height===ie,"inconsistent width/height for renderbuffer"),ce.refCount+=1}}function H(X,ne){
ne&&(ne.texture?t.framebufferTexture2D(Rt,X,ne.target,ne.texture._texture.texture,0):t.framebufferRenderbuffer(Rt,X,bi,ne.renderbuffer._renderbuffer.renderbuffer))}
function Y(X){var ne=Yt,ie=null,ke=null,Te=X;typeof X=="object"&&(Te=X.data,"target"in X&&(ne=X.target|0)),l.type(Te,"function","invalid attachment data");var se=Te.
_reglType;return se==="texture2d"?(ie=Te,l(ne===Yt)):se==="textureCube"?(ie=Te,l(ne>=nn&&ne<nn+6,"invalid cube map target")):se==="renderbuffer"?(ke=Te,ne=bi):l.
raise("invalid regl object for attachment"),new K(ne,ie,ke)}function T(X,ne,ie,ke,Te){if(ie){var se=C.create2D({width:X,height:ne,format:ke,type:Te});return se.
_texture.refCount=0,new K(Yt,se,null)}else{var ce=B.create({width:X,height:ne,format:ke});return ce._renderbuffer.refCount=0,new K(bi,null,ce)}}function F(X){return X&&
(X.texture||X.renderbuffer)}function W(X,ne,ie){X&&(X.texture?X.texture.resize(ne,ie):X.renderbuffer&&X.renderbuffer.resize(ne,ie),X.width=ne,X.height=ie)}var ue=0,
z={};function le(){this.id=ue++,z[this.id]=this,this.framebuffer=t.createFramebuffer(),this.width=0,this.height=0,this.colorAttachments=[],this.depthAttachment=
null,this.stencilAttachment=null,this.depthStencilAttachment=null}function oe(X){X.colorAttachments.forEach(Q),Q(X.depthAttachment),Q(X.stencilAttachment),Q(X.depthStencilAttachment)}
function _e(X){var ne=X.framebuffer;l(ne,"must not double destroy framebuffer"),t.deleteFramebuffer(ne),X.framebuffer=null,R.framebufferCount--,delete z[X.id]}function P(X){
var ne;t.bindFramebuffer(Rt,X.framebuffer);var ie=X.colorAttachments;for(ne=0;ne<ie.length;++ne)H(so+ne,ie[ne]);for(ne=ie.length;ne<p.maxColorAttachments;++ne)t.
framebufferTexture2D(Rt,so+ne,Yt,null,0);t.framebufferTexture2D(Rt,co,Yt,null,0),t.framebufferTexture2D(Rt,fo,Yt,null,0),t.framebufferTexture2D(Rt,lo,Yt,null,0),
H(fo,X.depthAttachment),H(lo,X.stencilAttachment),H(co,X.depthStencilAttachment);var ke=t.checkFramebufferStatus(Rt);!t.isContextLost()&&ke!==uo&&l.raise("frame\
buffer configuration not supported, status = "+fr[ke]),t.bindFramebuffer(Rt,N.next?N.next.framebuffer:null),N.cur=N.next,t.getError()}function I(X,ne){var ie=new le;
R.framebufferCount++;function ke(se,ce){var we;l(N.next!==ie,"can not update framebuffer which is currently in use");var Se=0,Ce=0,He=!0,Xe=!0,Ge=null,Je=!0,Ve="\
rgba",Ze="uint8",et=1,tt=null,ot=null,ct=null,Ye=!1;if(typeof se=="number")Se=se|0,Ce=ce|0||Se;else if(!se)Se=Ce=1;else{l.type(se,"object","invalid arguments fo\
r framebuffer");var Le=se;if("shape"in Le){var ut=Le.shape;l(Array.isArray(ut)&&ut.length>=2,"invalid shape for framebuffer"),Se=ut[0],Ce=ut[1]}else"radius"in Le&&
(Se=Ce=Le.radius),"width"in Le&&(Se=Le.width),"height"in Le&&(Ce=Le.height);("color"in Le||"colors"in Le)&&(Ge=Le.color||Le.colors,Array.isArray(Ge)&&l(Ge.length===
1||s.webgl_draw_buffers,"multiple render targets not supported")),Ge||("colorCount"in Le&&(et=Le.colorCount|0,l(et>0,"invalid color buffer count")),"colorTextur\
e"in Le&&(Je=!!Le.colorTexture,Ve="rgba4"),"colorType"in Le&&(Ze=Le.colorType,Je?(l(s.oes_texture_float||!(Ze==="float"||Ze==="float32"),"you must enable OES_te\
xture_float in order to use floating point framebuffer objects"),l(s.oes_texture_half_float||!(Ze==="half float"||Ze==="float16"),"you must enable OES_texture_h\
alf_float in order to use 16-bit floating point framebuffer objects")):Ze==="half float"||Ze==="float16"?(l(s.ext_color_buffer_half_float,"you must enable EXT_c\
olor_buffer_half_float to use 16-bit render buffers"),Ve="rgba16f"):(Ze==="float"||Ze==="float32")&&(l(s.webgl_color_buffer_float,"you must enable WEBGL_color_b\
uffer_float in order to use 32-bit floating point renderbuffers"),Ve="rgba32f"),l.oneOf(Ze,q,"invalid color type")),"colorFormat"in Le&&(Ve=Le.colorFormat,$.indexOf(
Ve)>=0?Je=!0:j.indexOf(Ve)>=0?Je=!1:l.optional(function(){Je?l.oneOf(Le.colorFormat,$,"invalid color format for texture"):l.oneOf(Le.colorFormat,j,"invalid colo\
r format for renderbuffer")}))),("depthTexture"in Le||"depthStencilTexture"in Le)&&(Ye=!!(Le.depthTexture||Le.depthStencilTexture),l(!Ye||s.webgl_depth_texture,
"webgl_depth_texture extension not supported")),"depth"in Le&&(typeof Le.depth=="boolean"?He=Le.depth:(tt=Le.depth,Xe=!1)),"stencil"in Le&&(typeof Le.stencil=="\
boolean"?Xe=Le.stencil:(ot=Le.stencil,He=!1)),"depthStencil"in Le&&(typeof Le.depthStencil=="boolean"?He=Xe=Le.depthStencil:(ct=Le.depthStencil,He=!1,Xe=!1))}var Ie=null,
Ee=null,Me=null,Ne=null;if(Array.isArray(Ge))Ie=Ge.map(Y);else if(Ge)Ie=[Y(Ge)];else for(Ie=new Array(et),we=0;we<et;++we)Ie[we]=T(Se,Ce,Je,Ve,Ze);l(s.webgl_draw_buffers||
Ie.length<=1,"you must enable the WEBGL_draw_buffers extension in order to use multiple color buffers."),l(Ie.length<=p.maxColorAttachments,"too many color atta\
chments, not supported"),Se=Se||Ie[0].width,Ce=Ce||Ie[0].height,tt?Ee=Y(tt):He&&!Xe&&(Ee=T(Se,Ce,Ye,"depth","uint32")),ot?Me=Y(ot):Xe&&!He&&(Me=T(Se,Ce,!1,"sten\
cil","uint8")),ct?Ne=Y(ct):!tt&&!ot&&Xe&&He&&(Ne=T(Se,Ce,Ye,"depth stencil","depth stencil")),l(!!tt+!!ot+!!ct<=1,"invalid framebuffer configuration, can specif\
y exactly one depth/stencil attachment");var qe=null;for(we=0;we<Ie.length;++we)if(te(Ie[we],Se,Ce),l(!Ie[we]||Ie[we].texture&&yc.indexOf(Ie[we].texture._texture.
format)>=0||Ie[we].renderbuffer&&Lc.indexOf(Ie[we].renderbuffer._renderbuffer.format)>=0,"framebuffer color attachment "+we+" is invalid"),Ie[we]&&Ie[we].texture){
var kt=yi[Ie[we].texture._texture.format]*an[Ie[we].texture._texture.type];qe===null?qe=kt:l(qe===kt,"all color attachments much have the same number of bits pe\
r pixel.")}return te(Ee,Se,Ce),l(!Ee||Ee.texture&&Ee.texture._texture.format===bc||Ee.renderbuffer&&Ee.renderbuffer._renderbuffer.format===Ec,"invalid depth att\
achment for framebuffer object"),te(Me,Se,Ce),l(!Me||Me.renderbuffer&&Me.renderbuffer._renderbuffer.format===wc,"invalid stencil attachment for framebuffer obje\
ct"),te(Ne,Se,Ce),l(!Ne||Ne.texture&&Ne.texture._texture.format===po||Ne.renderbuffer&&Ne.renderbuffer._renderbuffer.format===po,"invalid depth-stencil attachme\
nt for framebuffer object"),oe(ie),ie.width=Se,ie.height=Ce,ie.colorAttachments=Ie,ie.depthAttachment=Ee,ie.stencilAttachment=Me,ie.depthStencilAttachment=Ne,ke.
color=Ie.map(F),ke.depth=F(Ee),ke.stencil=F(Me),ke.depthStencil=F(Ne),ke.width=ie.width,ke.height=ie.height,P(ie),ke}function Te(se,ce){l(N.next!==ie,"can not r\
esize a framebuffer which is currently in use");var we=Math.max(se|0,1),Se=Math.max(ce|0||we,1);if(we===ie.width&&Se===ie.height)return ke;for(var Ce=ie.colorAttachments,
He=0;He<Ce.length;++He)W(Ce[He],we,Se);return W(ie.depthAttachment,we,Se),W(ie.stencilAttachment,we,Se),W(ie.depthStencilAttachment,we,Se),ie.width=ke.width=we,
ie.height=ke.height=Se,P(ie),ke}return ke(X,ne),e(ke,{resize:Te,_reglType:"framebuffer",_framebuffer:ie,destroy:function(){_e(ie),oe(ie)},use:function(se){N.setFBO(
{framebuffer:ke},se)}})}function me(X){var ne=Array(6);function ie(Te){var se;l(ne.indexOf(N.next)<0,"can not update framebuffer which is currently in use");var ce={
color:null},we=0,Se=null,Ce="rgba",He="uint8",Xe=1;if(typeof Te=="number")we=Te|0;else if(!Te)we=1;else{l.type(Te,"object","invalid arguments for framebuffer");
var Ge=Te;if("shape"in Ge){var Je=Ge.shape;l(Array.isArray(Je)&&Je.length>=2,"invalid shape for framebuffer"),l(Je[0]===Je[1],"cube framebuffer must be square"),
we=Je[0]}else"radius"in Ge&&(we=Ge.radius|0),"width"in Ge?(we=Ge.width|0,"height"in Ge&&l(Ge.height===we,"must be square")):"height"in Ge&&(we=Ge.height|0);("co\
lor"in Ge||"colors"in Ge)&&(Se=Ge.color||Ge.colors,Array.isArray(Se)&&l(Se.length===1||s.webgl_draw_buffers,"multiple render targets not supported")),Se||("colo\
rCount"in Ge&&(Xe=Ge.colorCount|0,l(Xe>0,"invalid color buffer count")),"colorType"in Ge&&(l.oneOf(Ge.colorType,q,"invalid color type"),He=Ge.colorType),"colorF\
ormat"in Ge&&(Ce=Ge.colorFormat,l.oneOf(Ge.colorFormat,$,"invalid color format for texture"))),"depth"in Ge&&(ce.depth=Ge.depth),"stencil"in Ge&&(ce.stencil=Ge.
stencil),"depthStencil"in Ge&&(ce.depthStencil=Ge.depthStencil)}var Ve;if(Se)if(Array.isArray(Se))for(Ve=[],se=0;se<Se.length;++se)Ve[se]=Se[se];else Ve=[Se];else{
Ve=Array(Xe);var Ze={radius:we,format:Ce,type:He};for(se=0;se<Xe;++se)Ve[se]=C.createCube(Ze)}for(ce.color=Array(Ve.length),se=0;se<Ve.length;++se){var et=Ve[se];
l(typeof et=="function"&&et._reglType==="textureCube","invalid cube map"),we=we||et.width,l(et.width===we&&et.height===we,"invalid cube map shape"),ce.color[se]=
{target:nn,data:Ve[se]}}for(se=0;se<6;++se){for(var tt=0;tt<Ve.length;++tt)ce.color[tt].target=nn+se;se>0&&(ce.depth=ne[0].depth,ce.stencil=ne[0].stencil,ce.depthStencil=
ne[0].depthStencil),ne[se]?ne[se](ce):ne[se]=I(ce)}return e(ie,{width:we,height:we,color:Ve})}function ke(Te){var se,ce=Te|0;if(l(ce>0&&ce<=p.maxCubeMapSize,"in\
valid radius for cube fbo"),ce===ie.width)return ie;var we=ie.color;for(se=0;se<we.length;++se)we[se].resize(ce);for(se=0;se<6;++se)ne[se].resize(ce);return ie.
width=ie.height=ce,ie}return ie(X),e(ie,{faces:ne,resize:ke,_reglType:"framebufferCube",destroy:function(){ne.forEach(function(Te){Te.destroy()})}})}function re(){
N.cur=null,N.next=null,N.dirty=!0,gt(z).forEach(function(X){X.framebuffer=t.createFramebuffer(),P(X)})}return e(N,{getFramebuffer:function(X){if(typeof X=="func\
tion"&&X._reglType==="framebuffer"){var ne=X._framebuffer;if(ne instanceof le)return ne}return null},create:I,createCube:me,clear:function(){gt(z).forEach(_e)},
restore:re})}var Rc=5126,vo=34962,on=34963,bo=["attributes","elements","offset","count","primitive","instances"];function gi(){this.state=0,this.x=0,this.y=0,this.
z=0,this.w=0,this.buffer=null,this.size=0,this.normalized=!1,this.type=Rc,this.offset=0,this.stride=0,this.divisor=0}function Cc(t,s,p,C,B,R,N){for(var $=p.maxAttributes,
j=new Array($),q=0;q<$;++q)j[q]=new gi;var K=0,Q={},te={Record:gi,scope:{},state:j,currentVAO:null,targetVAO:null,restore:Y()?oe:function(){},createVAO:_e,getVAO:F,
destroyBuffer:H,setVAO:Y()?W:ue,clear:Y()?z:function(){}};function H(P){for(var I=0;I<j.length;++I){var me=j[I];me.buffer===P&&(t.disableVertexAttribArray(I),me.
buffer=null)}}function Y(){return s.oes_vertex_array_object}function T(){return s.angle_instanced_arrays}function F(P){return typeof P=="function"&&P._vao?P._vao:
null}function W(P){if(P!==te.currentVAO){var I=Y();P?I.bindVertexArrayOES(P.vao):I.bindVertexArrayOES(null),te.currentVAO=P}}function ue(P){if(P!==te.currentVAO){
if(P)P.bindAttrs();else{for(var I=T(),me=0;me<j.length;++me){var re=j[me];re.buffer?(t.enableVertexAttribArray(me),re.buffer.bind(),t.vertexAttribPointer(me,re.
size,re.type,re.normalized,re.stride,re.offfset),I&&re.divisor&&I.vertexAttribDivisorANGLE(me,re.divisor)):(t.disableVertexAttribArray(me),t.vertexAttrib4f(me,re.
x,re.y,re.z,re.w))}N.elements?t.bindBuffer(on,N.elements.buffer.buffer):t.bindBuffer(on,null)}te.currentVAO=P}}function z(){gt(Q).forEach(function(P){P.destroy()})}
function le(){this.id=++K,this.attributes=[],this.elements=null,this.ownsElements=!1,this.count=0,this.offset=0,this.instances=-1,this.primitive=4;var P=Y();P?this.
vao=P.createVertexArrayOES():this.vao=null,Q[this.id]=this,this.buffers=[]}le.prototype.bindAttrs=function(){for(var P=T(),I=this.attributes,me=0;me<I.length;++me){
var re=I[me];re.buffer?(t.enableVertexAttribArray(me),t.bindBuffer(vo,re.buffer.buffer),t.vertexAttribPointer(me,re.size,re.type,re.normalized,re.stride,re.offset),
P&&re.divisor&&P.vertexAttribDivisorANGLE(me,re.divisor)):(t.disableVertexAttribArray(me),t.vertexAttrib4f(me,re.x,re.y,re.z,re.w))}for(var X=I.length;X<$;++X)t.
disableVertexAttribArray(X);var ne=R.getElements(this.elements);ne?t.bindBuffer(on,ne.buffer.buffer):t.bindBuffer(on,null)},le.prototype.refresh=function(){var P=Y();
P&&(P.bindVertexArrayOES(this.vao),this.bindAttrs(),te.currentVAO=null,P.bindVertexArrayOES(null))},le.prototype.destroy=function(){if(this.vao){var P=Y();this===
te.currentVAO&&(te.currentVAO=null,P.bindVertexArrayOES(null)),P.deleteVertexArrayOES(this.vao),this.vao=null}this.ownsElements&&(this.elements.destroy(),this.elements=
null,this.ownsElements=!1),Q[this.id]&&(delete Q[this.id],C.vaoCount-=1)};function oe(){var P=Y();P&&gt(Q).forEach(function(I){I.refresh()})}function _e(P){var I=new le;
C.vaoCount+=1;function me(re){var X;if(Array.isArray(re))X=re,I.elements&&I.ownsElements&&I.elements.destroy(),I.elements=null,I.ownsElements=!1,I.offset=0,I.count=
0,I.instances=-1,I.primitive=4;else{if(l(typeof re=="object","invalid arguments for create vao"),l("attributes"in re,"must specify attributes for vao"),re.elements){
var ne=re.elements;I.ownsElements?typeof ne=="function"&&ne._reglType==="elements"?(I.elements.destroy(),I.ownsElements=!1):(I.elements(ne),I.ownsElements=!1):R.
getElements(re.elements)?(I.elements=re.elements,I.ownsElements=!1):(I.elements=R.create(re.elements),I.ownsElements=!0)}else I.elements=null,I.ownsElements=!1;
X=re.attributes,I.offset=0,I.count=-1,I.instances=-1,I.primitive=4,I.elements&&(I.count=I.elements._elements.vertCount,I.primitive=I.elements._elements.primType),
"offset"in re&&(I.offset=re.offset|0),"count"in re&&(I.count=re.count|0),"instances"in re&&(I.instances=re.instances|0),"primitive"in re&&(l(re.primitive in It,
"bad primitive type: "+re.primitive),I.primitive=It[re.primitive]),l.optional(()=>{for(var He=Object.keys(re),Xe=0;Xe<He.length;++Xe)l(bo.indexOf(He[Xe])>=0,'in\
valid option for vao: "'+He[Xe]+'" valid options are '+bo)}),l(Array.isArray(X),"attributes must be an array")}l(X.length<$,"too many attributes"),l(X.length>0,
"must specify at least one attribute");var ie={},ke=I.attributes;ke.length=X.length;for(var Te=0;Te<X.length;++Te){var se=X[Te],ce=ke[Te]=new gi,we=se.data||se;
if(Array.isArray(we)||i(we)||Et(we)){var Se;I.buffers[Te]&&(Se=I.buffers[Te],i(we)&&Se._buffer.byteLength>=we.byteLength?Se.subdata(we):(Se.destroy(),I.buffers[Te]=
null)),I.buffers[Te]||(Se=I.buffers[Te]=B.create(se,vo,!1,!0)),ce.buffer=B.getBuffer(Se),ce.size=ce.buffer.dimension|0,ce.normalized=!1,ce.type=ce.buffer.dtype,
ce.offset=0,ce.stride=0,ce.divisor=0,ce.state=1,ie[Te]=1}else B.getBuffer(se)?(ce.buffer=B.getBuffer(se),ce.size=ce.buffer.dimension|0,ce.normalized=!1,ce.type=
ce.buffer.dtype,ce.offset=0,ce.stride=0,ce.divisor=0,ce.state=1):B.getBuffer(se.buffer)?(ce.buffer=B.getBuffer(se.buffer),ce.size=(+se.size||ce.buffer.dimension)|
0,ce.normalized=!!se.normalized||!1,"type"in se?(l.parameter(se.type,Vt,"invalid buffer type"),ce.type=Vt[se.type]):ce.type=ce.buffer.dtype,ce.offset=(se.offset||
0)|0,ce.stride=(se.stride||0)|0,ce.divisor=(se.divisor||0)|0,ce.state=1,l(ce.size>=1&&ce.size<=4,"size must be between 1 and 4"),l(ce.offset>=0,"invalid offset"),
l(ce.stride>=0&&ce.stride<=255,"stride must be between 0 and 255"),l(ce.divisor>=0,"divisor must be positive"),l(!ce.divisor||!!s.angle_instanced_arrays,"ANGLE_\
instanced_arrays must be enabled to use divisor")):"x"in se?(l(Te>0,"first attribute must not be a constant"),ce.x=+se.x||0,ce.y=+se.y||0,ce.z=+se.z||0,ce.w=+se.
w||0,ce.state=2):l(!1,"invalid attribute spec for location "+Te)}for(var Ce=0;Ce<I.buffers.length;++Ce)!ie[Ce]&&I.buffers[Ce]&&(I.buffers[Ce].destroy(),I.buffers[Ce]=
null);return I.refresh(),me}return me.destroy=function(){for(var re=0;re<I.buffers.length;++re)I.buffers[re]&&I.buffers[re].destroy();I.buffers.length=0,I.ownsElements&&
(I.elements.destroy(),I.elements=null,I.ownsElements=!1),I.destroy()},me._vao=I,me._reglType="vao",me(P)}return te}var yo=35632,Mc=35633,Gc=35718,Fc=35721;function Nc(t,s,p,C){
var B={},R={};function N(T,F,W,ue){this.name=T,this.id=F,this.location=W,this.info=ue}function $(T,F){for(var W=0;W<T.length;++W)if(T[W].id===F.id){T[W].location=
F.location;return}T.push(F)}function j(T,F,W){var ue=T===yo?B:R,z=ue[F];if(!z){var le=s.str(F);z=t.createShader(T),t.shaderSource(z,le),t.compileShader(z),l.shaderError(
t,z,le,T,W),ue[F]=z}return z}var q={},K=[],Q=0;function te(T,F){this.id=Q++,this.fragId=T,this.vertId=F,this.program=null,this.uniforms=[],this.attributes=[],this.
refCount=1,C.profile&&(this.stats={uniformsCount:0,attributesCount:0})}function H(T,F,W){var ue,z,le=j(yo,T.fragId),oe=j(Mc,T.vertId),_e=T.program=t.createProgram();
if(t.attachShader(_e,le),t.attachShader(_e,oe),W)for(ue=0;ue<W.length;++ue){var P=W[ue];t.bindAttribLocation(_e,P[0],P[1])}t.linkProgram(_e),l.linkError(t,_e,s.
str(T.fragId),s.str(T.vertId),F);var I=t.getProgramParameter(_e,Gc);C.profile&&(T.stats.uniformsCount=I);var me=T.uniforms;for(ue=0;ue<I;++ue)if(z=t.getActiveUniform(
_e,ue),z)if(z.size>1)for(var re=0;re<z.size;++re){var X=z.name.replace("[0]","["+re+"]");$(me,new N(X,s.id(X),t.getUniformLocation(_e,X),z))}else $(me,new N(z.name,
s.id(z.name),t.getUniformLocation(_e,z.name),z));var ne=t.getProgramParameter(_e,Fc);C.profile&&(T.stats.attributesCount=ne);var ie=T.attributes;for(ue=0;ue<ne;++ue)
z=t.getActiveAttrib(_e,ue),z&&$(ie,new N(z.name,s.id(z.name),t.getAttribLocation(_e,z.name),z))}C.profile&&(p.getMaxUniformsCount=function(){var T=0;return K.forEach(
function(F){F.stats.uniformsCount>T&&(T=F.stats.uniformsCount)}),T},p.getMaxAttributesCount=function(){var T=0;return K.forEach(function(F){F.stats.attributesCount>
T&&(T=F.stats.attributesCount)}),T});function Y(){B={},R={};for(var T=0;T<K.length;++T)H(K[T],null,K[T].attributes.map(function(F){return[F.location,F.name]}))}
return{clear:function(){var T=t.deleteShader.bind(t);gt(B).forEach(T),B={},gt(R).forEach(T),R={},K.forEach(function(F){t.deleteProgram(F.program)}),K.length=0,q=
{},p.shaderCount=0},program:function(T,F,W,ue){l.command(T>=0,"missing vertex shader",W),l.command(F>=0,"missing fragment shader",W);var z=q[F];z||(z=q[F]={});var le=z[T];
if(le&&(le.refCount++,!ue))return le;var oe=new te(F,T);return p.shaderCount++,H(oe,W,ue),le||(z[T]=oe),K.push(oe),e(oe,{destroy:function(){if(oe.refCount--,oe.
refCount<=0){t.deleteProgram(oe.program);var _e=K.indexOf(oe);K.splice(_e,1),p.shaderCount--}z[oe.vertId].refCount<=0&&(t.deleteShader(R[oe.vertId]),delete R[oe.
vertId],delete q[oe.fragId][oe.vertId]),Object.keys(q[oe.fragId]).length||(t.deleteShader(B[oe.fragId]),delete B[oe.fragId],delete q[oe.fragId])}})},restore:Y,shader:j,
frag:-1,vert:-1}}var Dc=6408,Sr=5121,Ic=3333,sn=5126;function Bc(t,s,p,C,B,R,N){function $(K){var Q;s.next===null?(l(B.preserveDrawingBuffer,'you must create a \
webgl context with "preserveDrawingBuffer":true in order to read pixels from the drawing buffer'),Q=Sr):(l(s.next.colorAttachments[0].texture!==null,"You cannot\
 read from a renderbuffer"),Q=s.next.colorAttachments[0].texture._texture.type,l.optional(function(){R.oes_texture_float?(l(Q===Sr||Q===sn,"Reading from a frame\
buffer is only allowed for the types 'uint8' and 'float'"),Q===sn&&l(N.readFloat,"Reading 'float' values is not permitted in your browser. For a fallback, pleas\
e see: https://www.npmjs.com/package/glsl-read-float")):l(Q===Sr,"Reading from a framebuffer is only allowed for the type 'uint8'")}));var te=0,H=0,Y=C.framebufferWidth,
T=C.framebufferHeight,F=null;i(K)?F=K:K&&(l.type(K,"object","invalid arguments to regl.read()"),te=K.x|0,H=K.y|0,l(te>=0&&te<C.framebufferWidth,"invalid x offse\
t for regl.read"),l(H>=0&&H<C.framebufferHeight,"invalid y offset for regl.read"),Y=(K.width||C.framebufferWidth-te)|0,T=(K.height||C.framebufferHeight-H)|0,F=K.
data||null),F&&(Q===Sr?l(F instanceof Uint8Array,"buffer must be 'Uint8Array' when reading from a framebuffer of type 'uint8'"):Q===sn&&l(F instanceof Float32Array,
"buffer must be 'Float32Array' when reading from a framebuffer of type 'float'")),l(Y>0&&Y+te<=C.framebufferWidth,"invalid width for read pixels"),l(T>0&&T+H<=C.
framebufferHeight,"invalid height for read pixels"),p();var W=Y*T*4;return F||(Q===Sr?F=new Uint8Array(W):Q===sn&&(F=F||new Float32Array(W))),l.isTypedArray(F,"\
data buffer for regl.read() must be a typedarray"),l(F.byteLength>=W,"data buffer for regl.read() too small"),t.pixelStorei(Ic,4),t.readPixels(te,H,Y,T,Dc,Q,F),
F}function j(K){var Q;return s.setFBO({framebuffer:K.framebuffer},function(){Q=$(K)}),Q}function q(K){return!K||!("framebuffer"in K)?$(K):j(K)}return q}function lr(t){
return Array.prototype.slice.call(t)}function cr(t){return lr(t).join("")}function Pc(){var t=0,s=[],p=[];function C(Q){for(var te=0;te<p.length;++te)if(p[te]===
Q)return s[te];var H="g"+t++;return s.push(H),p.push(Q),H}function B(){var Q=[];function te(){Q.push.apply(Q,lr(arguments))}var H=[];function Y(){var T="v"+t++;
return H.push(T),arguments.length>0&&(Q.push(T,"="),Q.push.apply(Q,lr(arguments)),Q.push(";")),T}return e(te,{def:Y,toString:function(){return cr([H.length>0?"v\
ar "+H.join(",")+";":"",cr(Q)])}})}function R(){var Q=B(),te=B(),H=Q.toString,Y=te.toString;function T(F,W){te(F,W,"=",Q.def(F,W),";")}return e(function(){Q.apply(
Q,lr(arguments))},{def:Q.def,entry:Q,exit:te,save:T,set:function(F,W,ue){T(F,W),Q(F,W,"=",ue,";")},toString:function(){return H()+Y()}})}function N(){var Q=cr(arguments),
te=R(),H=R(),Y=te.toString,T=H.toString;return e(te,{then:function(){return te.apply(te,lr(arguments)),this},else:function(){return H.apply(H,lr(arguments)),this},
toString:function(){var F=T();return F&&(F="else{"+F+"}"),cr(["if(",Q,"){",Y(),"}",F])}})}var $=B(),j={};function q(Q,te){var H=[];function Y(){var z="a"+H.length;
return H.push(z),z}te=te||0;for(var T=0;T<te;++T)Y();var F=R(),W=F.toString,ue=j[Q]=e(F,{arg:Y,toString:function(){return cr(["function(",H.join(),"){",W(),"}"])}});
return ue}function K(){var Q=['"use strict";',$,"return {"];Object.keys(j).forEach(function(Y){Q.push('"',Y,'":',j[Y].toString(),",")}),Q.push("}");var te=cr(Q).
replace(/;/g,`;
`).replace(/}/g,`}
`).replace(/{/g,`{
`),H=Function.apply(null,s.concat(te));return H.apply(null,p)}return{global:$,link:C,block:B,proc:q,scope:R,cond:N,compile:K}}var ur="xyzw".split(""),go=5121,hr=1,
xi=2,_i=0,Ei=1,wi=2,Ai=3,fn=4,xo=5,_o=6,Eo="dither",wo="blend.enable",Ao="blend.color",Ti="blend.equation",Si="blend.func",To="depth.enable",So="depth.func",ko="\
depth.range",Lo="depth.mask",ki="colorMask",Oo="cull.enable",Ro="cull.face",Li="frontFace",Oi="lineWidth",Co="polygonOffset.enable",Ri="polygonOffset.offset",Mo="\
sample.alpha",Go="sample.enable",Ci="sample.coverage",Fo="stencil.enable",No="stencil.mask",Mi="stencil.func",Gi="stencil.opFront",kr="stencil.opBack",Do="sciss\
or.enable",ln="scissor.box",Ct="viewport",Lr="profile",qt="framebuffer",Or="vert",Rr="frag",Qt="elements",Kt="primitive",Zt="count",cn="offset",un="instances",Cr="\
vao",Fi="Width",Ni="Height",dr=qt+Fi,mr=qt+Ni,Uc=Ct+Fi,zc=Ct+Ni,Io="drawingBuffer",Bo=Io+Fi,Po=Io+Ni,jc=[Si,Ti,Mi,Gi,kr,Ci,Ct,ln,Ri],pr=34962,Di=34963,$c=35632,
Vc=35633,Uo=3553,Hc=34067,Xc=2884,Wc=3042,Yc=3024,qc=2960,Qc=2929,Kc=3089,Zc=32823,Jc=32926,eu=32928,Ii=5126,hn=35664,dn=35665,mn=35666,Bi=5124,pn=35667,vn=35668,
bn=35669,Pi=35670,yn=35671,gn=35672,xn=35673,Mr=35674,Gr=35675,Fr=35676,Nr=35678,Dr=35680,Ui=4,Ir=1028,Jt=1029,zo=2304,zi=2305,tu=32775,ru=32776,nu=519,Pt=7680,
jo=0,$o=1,Vo=32774,iu=513,Ho=36160,au=36064,St={0:0,1:1,zero:0,one:1,"src color":768,"one minus src color":769,"src alpha":770,"one minus src alpha":771,"dst co\
lor":774,"one minus dst color":775,"dst alpha":772,"one minus dst alpha":773,"constant color":32769,"one minus constant color":32770,"constant alpha":32771,"one\
 minus constant alpha":32772,"src alpha saturate":776},Xo=["constant color, constant alpha","one minus constant color, constant alpha","constant color, one minu\
s constant alpha","one minus constant color, one minus constant alpha","constant alpha, constant color","constant alpha, one minus constant color","one minus co\
nstant alpha, constant color","one minus constant alpha, one minus constant color"],vr={never:512,less:513,"<":513,equal:514,"=":514,"==":514,"===":514,lequal:515,
"<=":515,greater:516,">":516,notequal:517,"!=":517,"!==":517,gequal:518,">=":518,always:519},Ut={0:0,zero:0,keep:7680,replace:7681,increment:7682,decrement:7683,
"increment wrap":34055,"decrement wrap":34056,invert:5386},Wo={frag:$c,vert:Vc},ji={cw:zo,ccw:zi};function _n(t){return Array.isArray(t)||i(t)||Et(t)}function Yo(t){
return t.sort(function(s,p){return s===Ct?-1:p===Ct?1:s<p?-1:1})}function nt(t,s,p,C){this.thisDep=t,this.contextDep=s,this.propDep=p,this.append=C}function zt(t){
return t&&!(t.thisDep||t.contextDep||t.propDep)}function Ke(t){return new nt(!1,!1,!1,t)}function mt(t,s){var p=t.type;if(p===_i){var C=t.data.length;return new nt(
!0,C>=1,C>=2,s)}else if(p===fn){var B=t.data;return new nt(B.thisDep,B.contextDep,B.propDep,s)}else{if(p===xo)return new nt(!1,!1,!1,s);if(p===_o){for(var R=!1,
N=!1,$=!1,j=0;j<t.data.length;++j){var q=t.data[j];if(q.type===Ei)$=!0;else if(q.type===wi)N=!0;else if(q.type===Ai)R=!0;else if(q.type===_i){R=!0;var K=q.data;
K>=1&&(N=!0),K>=2&&($=!0)}else q.type===fn&&(R=R||q.data.thisDep,N=N||q.data.contextDep,$=$||q.data.propDep)}return new nt(R,N,$,s)}else return new nt(p===Ai,p===
wi,p===Ei,s)}}var qo=new nt(!1,!1,!1,function(){});function ou(t,s,p,C,B,R,N,$,j,q,K,Q,te,H,Y){var T=q.Record,F={add:32774,subtract:32778,"reverse subtract":32779};
p.ext_blend_minmax&&(F.min=tu,F.max=ru);var W=p.angle_instanced_arrays,ue=p.webgl_draw_buffers,z=p.oes_vertex_array_object,le={dirty:!0,profile:Y.profile},oe={},
_e=[],P={},I={};function me(u){return u.replace(".","_")}function re(u,o,b){var A=me(u);_e.push(u),oe[A]=le[A]=!!b,P[A]=o}function X(u,o,b){var A=me(u);_e.push(
u),Array.isArray(b)?(le[A]=b.slice(),oe[A]=b.slice()):le[A]=oe[A]=b,I[A]=o}re(Eo,Yc),re(wo,Wc),X(Ao,"blendColor",[0,0,0,0]),X(Ti,"blendEquationSeparate",[Vo,Vo]),
X(Si,"blendFuncSeparate",[$o,jo,$o,jo]),re(To,Qc,!0),X(So,"depthFunc",iu),X(ko,"depthRange",[0,1]),X(Lo,"depthMask",!0),X(ki,ki,[!0,!0,!0,!0]),re(Oo,Xc),X(Ro,"c\
ullFace",Jt),X(Li,Li,zi),X(Oi,Oi,1),re(Co,Zc),X(Ri,"polygonOffset",[0,0]),re(Mo,Jc),re(Go,eu),X(Ci,"sampleCoverage",[1,!1]),re(Fo,qc),X(No,"stencilMask",-1),X(Mi,
"stencilFunc",[nu,0,-1]),X(Gi,"stencilOpSeparate",[Ir,Pt,Pt,Pt]),X(kr,"stencilOpSeparate",[Jt,Pt,Pt,Pt]),re(Do,Kc),X(ln,"scissor",[0,0,t.drawingBufferWidth,t.drawingBufferHeight]),
X(Ct,Ct,[0,0,t.drawingBufferWidth,t.drawingBufferHeight]);var ne={gl:t,context:te,strings:s,next:oe,current:le,draw:Q,elements:R,buffer:B,shader:K,attributes:q.
state,vao:q,uniforms:j,framebuffer:$,extensions:p,timer:H,isBufferArgs:_n},ie={primTypes:It,compareFuncs:vr,blendFuncs:St,blendEquations:F,stencilOps:Ut,glTypes:Vt,
orientationType:ji};l.optional(function(){ne.isArrayLike=We}),ue&&(ie.backBuffer=[Jt],ie.drawBuffer=yt(C.maxDrawbuffers,function(u){return u===0?[0]:yt(u,function(o){
return au+o})}));var ke=0;function Te(){var u=Pc(),o=u.link,b=u.global;u.id=ke++,u.batchId="0";var A=o(ne),S=u.shared={props:"a0"};Object.keys(ne).forEach(function(v){
S[v]=b.def(A,".",v)}),l.optional(function(){u.CHECK=o(l),u.commandStr=l.guessCommand(),u.command=o(u.commandStr),u.assert=function(v,h,k){v("if(!(",h,"))",this.
CHECK,".commandRaise(",o(k),",",this.command,");")},ie.invalidBlendCombinations=Xo});var x=u.next={},y=u.current={};Object.keys(I).forEach(function(v){Array.isArray(
le[v])&&(x[v]=b.def(S.next,".",v),y[v]=b.def(S.current,".",v))});var E=u.constants={};Object.keys(ie).forEach(function(v){E[v]=b.def(JSON.stringify(ie[v]))}),u.
invoke=function(v,h){switch(h.type){case _i:var k=["this",S.context,S.props,u.batchId];return v.def(o(h.data),".call(",k.slice(0,Math.max(h.data.length+1,4)),")");case Ei:
return v.def(S.props,h.data);case wi:return v.def(S.context,h.data);case Ai:return v.def("this",h.data);case fn:return h.data.append(u,v),h.data.ref;case xo:return h.
data.toString();case _o:return h.data.map(function(L){return u.invoke(v,L)})}},u.attribCache={};var f={};return u.scopeAttrib=function(v){var h=s.id(v);if(h in f)
return f[h];var k=q.scope[h];k||(k=q.scope[h]=new T);var L=f[h]=o(k);return L},u}function se(u){var o=u.static,b=u.dynamic,A;if(Lr in o){var S=!!o[Lr];A=Ke(function(y,E){
return S}),A.enable=S}else if(Lr in b){var x=b[Lr];A=mt(x,function(y,E){return y.invoke(E,x)})}return A}function ce(u,o){var b=u.static,A=u.dynamic;if(qt in b){
var S=b[qt];return S?(S=$.getFramebuffer(S),l.command(S,"invalid framebuffer object"),Ke(function(y,E){var f=y.link(S),v=y.shared;E.set(v.framebuffer,".next",f);
var h=v.context;return E.set(h,"."+dr,f+".width"),E.set(h,"."+mr,f+".height"),f})):Ke(function(y,E){var f=y.shared;E.set(f.framebuffer,".next","null");var v=f.context;
return E.set(v,"."+dr,v+"."+Bo),E.set(v,"."+mr,v+"."+Po),"null"})}else if(qt in A){var x=A[qt];return mt(x,function(y,E){var f=y.invoke(E,x),v=y.shared,h=v.framebuffer,
k=E.def(h,".getFramebuffer(",f,")");l.optional(function(){y.assert(E,"!"+f+"||"+k,"invalid framebuffer object")}),E.set(h,".next",k);var L=v.context;return E.set(
L,"."+dr,k+"?"+k+".width:"+L+"."+Bo),E.set(L,"."+mr,k+"?"+k+".height:"+L+"."+Po),k})}else return null}function we(u,o,b){var A=u.static,S=u.dynamic;function x(f){
if(f in A){var v=A[f];l.commandType(v,"object","invalid "+f,b.commandStr);var h=!0,k=v.x|0,L=v.y|0,U,J;return"width"in v?(U=v.width|0,l.command(U>=0,"invalid "+
f,b.commandStr)):h=!1,"height"in v?(J=v.height|0,l.command(J>=0,"invalid "+f,b.commandStr)):h=!1,new nt(!h&&o&&o.thisDep,!h&&o&&o.contextDep,!h&&o&&o.propDep,function(Z,be){
var he=Z.shared.context,pe=U;"width"in v||(pe=be.def(he,".",dr,"-",k));var ve=J;return"height"in v||(ve=be.def(he,".",mr,"-",L)),[k,L,pe,ve]})}else if(f in S){var ee=S[f],
fe=mt(ee,function(Z,be){var he=Z.invoke(be,ee);l.optional(function(){Z.assert(be,he+"&&typeof "+he+'==="object"',"invalid "+f)});var pe=Z.shared.context,ve=be.def(
he,".x|0"),ye=be.def(he,".y|0"),Ae=be.def('"width" in ',he,"?",he,".width|0:","(",pe,".",dr,"-",ve,")"),je=be.def('"height" in ',he,"?",he,".height|0:","(",pe,"\
.",mr,"-",ye,")");return l.optional(function(){Z.assert(be,Ae+">=0&&"+je+">=0","invalid "+f)}),[ve,ye,Ae,je]});return o&&(fe.thisDep=fe.thisDep||o.thisDep,fe.contextDep=
fe.contextDep||o.contextDep,fe.propDep=fe.propDep||o.propDep),fe}else return o?new nt(o.thisDep,o.contextDep,o.propDep,function(Z,be){var he=Z.shared.context;return[
0,0,be.def(he,".",dr),be.def(he,".",mr)]}):null}var y=x(Ct);if(y){var E=y;y=new nt(y.thisDep,y.contextDep,y.propDep,function(f,v){var h=E.append(f,v),k=f.shared.
context;return v.set(k,"."+Uc,h[2]),v.set(k,"."+zc,h[3]),h})}return{viewport:y,scissor_box:x(ln)}}function Se(u,o){var b=u.static,A=typeof b[Rr]=="string"&&typeof b[Or]==
"string";if(A){if(Object.keys(o.dynamic).length>0)return null;var S=o.static,x=Object.keys(S);if(x.length>0&&typeof S[x[0]]=="number"){for(var y=[],E=0;E<x.length;++E)
l(typeof S[x[E]]=="number","must specify all vertex attribute locations when using vaos"),y.push([S[x[E]]|0,x[E]]);return y}}return null}function Ce(u,o,b){var A=u.
static,S=u.dynamic;function x(h){if(h in A){var k=s.id(A[h]);l.optional(function(){K.shader(Wo[h],k,l.guessCommand())});var L=Ke(function(){return k});return L.
id=k,L}else if(h in S){var U=S[h];return mt(U,function(J,ee){var fe=J.invoke(ee,U),Z=ee.def(J.shared.strings,".id(",fe,")");return l.optional(function(){ee(J.shared.
shader,".shader(",Wo[h],",",Z,",",J.command,");")}),Z})}return null}var y=x(Rr),E=x(Or),f=null,v;return zt(y)&&zt(E)?(f=K.program(E.id,y.id,null,b),v=Ke(function(h,k){
return h.link(f)})):v=new nt(y&&y.thisDep||E&&E.thisDep,y&&y.contextDep||E&&E.contextDep,y&&y.propDep||E&&E.propDep,function(h,k){var L=h.shared.shader,U;y?U=y.
append(h,k):U=k.def(L,".",Rr);var J;E?J=E.append(h,k):J=k.def(L,".",Or);var ee=L+".program("+J+","+U;return l.optional(function(){ee+=","+h.command}),k.def(ee+"\
)")}),{frag:y,vert:E,progVar:v,program:f}}function He(u,o){var b=u.static,A=u.dynamic,S={},x=!1;function y(){if(Cr in b){var be=b[Cr];return be!==null&&q.getVAO(
be)===null&&(be=q.createVAO(be)),x=!0,S.vao=be,Ke(function(pe){var ve=q.getVAO(be);return ve?pe.link(ve):"null"})}else if(Cr in A){x=!0;var he=A[Cr];return mt(he,
function(pe,ve){var ye=pe.invoke(ve,he);return ve.def(pe.shared.vao+".getVAO("+ye+")")})}return null}var E=y(),f=!1;function v(){if(Qt in b){var be=b[Qt];if(S.elements=
be,_n(be)){var he=S.elements=R.create(be,!0);be=R.getElements(he),f=!0}else be&&(be=R.getElements(be),f=!0,l.command(be,"invalid elements",o.commandStr));var pe=Ke(
function(ye,Ae){if(be){var je=ye.link(be);return ye.ELEMENTS=je,je}return ye.ELEMENTS=null,null});return pe.value=be,pe}else if(Qt in A){f=!0;var ve=A[Qt];return mt(
ve,function(ye,Ae){var je=ye.shared,st=je.isBufferArgs,Mt=je.elements,Gt=ye.invoke(Ae,ve),Ft=Ae.def("null"),dt=Ae.def(st,"(",Gt,")"),Lt=ye.cond(dt).then(Ft,"=",
Mt,".createStream(",Gt,");").else(Ft,"=",Mt,".getElements(",Gt,");");return l.optional(function(){ye.assert(Lt.else,"!"+Gt+"||"+Ft,"invalid elements")}),Ae.entry(
Lt),Ae.exit(ye.cond(dt).then(Mt,".destroyStream(",Ft,");")),ye.ELEMENTS=Ft,Ft})}else if(x)return new nt(E.thisDep,E.contextDep,E.propDep,function(ye,Ae){return Ae.
def(ye.shared.vao+".currentVAO?"+ye.shared.elements+".getElements("+ye.shared.vao+".currentVAO.elements):null")});return null}var h=v();function k(){if(Kt in b){
var be=b[Kt];return S.primitive=be,l.commandParameter(be,It,"invalid primitve",o.commandStr),Ke(function(pe,ve){return It[be]})}else if(Kt in A){var he=A[Kt];return mt(
he,function(pe,ve){var ye=pe.constants.primTypes,Ae=pe.invoke(ve,he);return l.optional(function(){pe.assert(ve,Ae+" in "+ye,"invalid primitive, must be one of "+
Object.keys(It))}),ve.def(ye,"[",Ae,"]")})}else{if(f)return zt(h)?h.value?Ke(function(pe,ve){return ve.def(pe.ELEMENTS,".primType")}):Ke(function(){return Ui}):
new nt(h.thisDep,h.contextDep,h.propDep,function(pe,ve){var ye=pe.ELEMENTS;return ve.def(ye,"?",ye,".primType:",Ui)});if(x)return new nt(E.thisDep,E.contextDep,
E.propDep,function(pe,ve){return ve.def(pe.shared.vao+".currentVAO?"+pe.shared.vao+".currentVAO.primitive:"+Ui)})}return null}function L(be,he){if(be in b){var pe=b[be]|
0;return he?S.offset=pe:S.instances=pe,l.command(!he||pe>=0,"invalid "+be,o.commandStr),Ke(function(ye,Ae){return he&&(ye.OFFSET=pe),pe})}else if(be in A){var ve=A[be];
return mt(ve,function(ye,Ae){var je=ye.invoke(Ae,ve);return he&&(ye.OFFSET=je,l.optional(function(){ye.assert(Ae,je+">=0","invalid "+be)})),je})}else if(he){if(f)
return Ke(function(ye,Ae){return ye.OFFSET=0,0});if(x)return new nt(E.thisDep,E.contextDep,E.propDep,function(ye,Ae){return Ae.def(ye.shared.vao+".currentVAO?"+
ye.shared.vao+".currentVAO.offset:0")})}else if(x)return new nt(E.thisDep,E.contextDep,E.propDep,function(ye,Ae){return Ae.def(ye.shared.vao+".currentVAO?"+ye.shared.
vao+".currentVAO.instances:-1")});return null}var U=L(cn,!0);function J(){if(Zt in b){var be=b[Zt]|0;return S.count=be,l.command(typeof be=="number"&&be>=0,"inv\
alid vertex count",o.commandStr),Ke(function(){return be})}else if(Zt in A){var he=A[Zt];return mt(he,function(Ae,je){var st=Ae.invoke(je,he);return l.optional(
function(){Ae.assert(je,"typeof "+st+'==="number"&&'+st+">=0&&"+st+"===("+st+"|0)","invalid vertex count")}),st})}else if(f)if(zt(h)){if(h)return U?new nt(U.thisDep,
U.contextDep,U.propDep,function(Ae,je){var st=je.def(Ae.ELEMENTS,".vertCount-",Ae.OFFSET);return l.optional(function(){Ae.assert(je,st+">=0","invalid vertex off\
set/element buffer too small")}),st}):Ke(function(Ae,je){return je.def(Ae.ELEMENTS,".vertCount")});var pe=Ke(function(){return-1});return l.optional(function(){
pe.MISSING=!0}),pe}else{var ve=new nt(h.thisDep||U.thisDep,h.contextDep||U.contextDep,h.propDep||U.propDep,function(Ae,je){var st=Ae.ELEMENTS;return Ae.OFFSET?je.
def(st,"?",st,".vertCount-",Ae.OFFSET,":-1"):je.def(st,"?",st,".vertCount:-1")});return l.optional(function(){ve.DYNAMIC=!0}),ve}else if(x){var ye=new nt(E.thisDep,
E.contextDep,E.propDep,function(Ae,je){return je.def(Ae.shared.vao,".currentVAO?",Ae.shared.vao,".currentVAO.count:-1")});return ye}return null}var ee=k(),fe=J(),
Z=L(un,!1);return{elements:h,primitive:ee,count:fe,instances:Z,offset:U,vao:E,vaoActive:x,elementsActive:f,static:S}}function Xe(u,o){var b=u.static,A=u.dynamic,
S={};return _e.forEach(function(x){var y=me(x);function E(f,v){if(x in b){var h=f(b[x]);S[y]=Ke(function(){return h})}else if(x in A){var k=A[x];S[y]=mt(k,function(L,U){
return v(L,U,L.invoke(U,k))})}}switch(x){case Oo:case wo:case Eo:case Fo:case To:case Do:case Co:case Mo:case Go:case Lo:return E(function(f){return l.commandType(
f,"boolean",x,o.commandStr),f},function(f,v,h){return l.optional(function(){f.assert(v,"typeof "+h+'==="boolean"',"invalid flag "+x,f.commandStr)}),h});case So:
return E(function(f){return l.commandParameter(f,vr,"invalid "+x,o.commandStr),vr[f]},function(f,v,h){var k=f.constants.compareFuncs;return l.optional(function(){
f.assert(v,h+" in "+k,"invalid "+x+", must be one of "+Object.keys(vr))}),v.def(k,"[",h,"]")});case ko:return E(function(f){return l.command(We(f)&&f.length===2&&
typeof f[0]=="number"&&typeof f[1]=="number"&&f[0]<=f[1],"depth range is 2d array",o.commandStr),f},function(f,v,h){l.optional(function(){f.assert(v,f.shared.isArrayLike+
"("+h+")&&"+h+".length===2&&typeof "+h+'[0]==="number"&&typeof '+h+'[1]==="number"&&'+h+"[0]<="+h+"[1]","depth range must be a 2d array")});var k=v.def("+",h,"[\
0]"),L=v.def("+",h,"[1]");return[k,L]});case Si:return E(function(f){l.commandType(f,"object","blend.func",o.commandStr);var v="srcRGB"in f?f.srcRGB:f.src,h="sr\
cAlpha"in f?f.srcAlpha:f.src,k="dstRGB"in f?f.dstRGB:f.dst,L="dstAlpha"in f?f.dstAlpha:f.dst;return l.commandParameter(v,St,y+".srcRGB",o.commandStr),l.commandParameter(
h,St,y+".srcAlpha",o.commandStr),l.commandParameter(k,St,y+".dstRGB",o.commandStr),l.commandParameter(L,St,y+".dstAlpha",o.commandStr),l.command(Xo.indexOf(v+",\
 "+k)===-1,"unallowed blending combination (srcRGB, dstRGB) = ("+v+", "+k+")",o.commandStr),[St[v],St[k],St[h],St[L]]},function(f,v,h){var k=f.constants.blendFuncs;
l.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',"invalid blend func, must be an object")});function L(he,pe){var ve=v.def('"',he,pe,'" in ',h,"?",
h,".",he,pe,":",h,".",he);return l.optional(function(){f.assert(v,ve+" in "+k,"invalid "+x+"."+he+pe+", must be one of "+Object.keys(St))}),ve}var U=L("src","RG\
B"),J=L("dst","RGB");l.optional(function(){var he=f.constants.invalidBlendCombinations;f.assert(v,he+".indexOf("+U+'+", "+'+J+") === -1 ","unallowed blending co\
mbination for (srcRGB, dstRGB)")});var ee=v.def(k,"[",U,"]"),fe=v.def(k,"[",L("src","Alpha"),"]"),Z=v.def(k,"[",J,"]"),be=v.def(k,"[",L("dst","Alpha"),"]");return[
ee,Z,fe,be]});case Ti:return E(function(f){if(typeof f=="string")return l.commandParameter(f,F,"invalid "+x,o.commandStr),[F[f],F[f]];if(typeof f=="object")return l.
commandParameter(f.rgb,F,x+".rgb",o.commandStr),l.commandParameter(f.alpha,F,x+".alpha",o.commandStr),[F[f.rgb],F[f.alpha]];l.commandRaise("invalid blend.equati\
on",o.commandStr)},function(f,v,h){var k=f.constants.blendEquations,L=v.def(),U=v.def(),J=f.cond("typeof ",h,'==="string"');return l.optional(function(){function ee(fe,Z,be){
f.assert(fe,be+" in "+k,"invalid "+Z+", must be one of "+Object.keys(F))}ee(J.then,x,h),f.assert(J.else,h+"&&typeof "+h+'==="object"',"invalid "+x),ee(J.else,x+
".rgb",h+".rgb"),ee(J.else,x+".alpha",h+".alpha")}),J.then(L,"=",U,"=",k,"[",h,"];"),J.else(L,"=",k,"[",h,".rgb];",U,"=",k,"[",h,".alpha];"),v(J),[L,U]});case Ao:
return E(function(f){return l.command(We(f)&&f.length===4,"blend.color must be a 4d array",o.commandStr),yt(4,function(v){return+f[v]})},function(f,v,h){return l.
optional(function(){f.assert(v,f.shared.isArrayLike+"("+h+")&&"+h+".length===4","blend.color must be a 4d array")}),yt(4,function(k){return v.def("+",h,"[",k,"]")})});case No:
return E(function(f){return l.commandType(f,"number",y,o.commandStr),f|0},function(f,v,h){return l.optional(function(){f.assert(v,"typeof "+h+'==="number"',"inv\
alid stencil.mask")}),v.def(h,"|0")});case Mi:return E(function(f){l.commandType(f,"object",y,o.commandStr);var v=f.cmp||"keep",h=f.ref||0,k="mask"in f?f.mask:-1;
return l.commandParameter(v,vr,x+".cmp",o.commandStr),l.commandType(h,"number",x+".ref",o.commandStr),l.commandType(k,"number",x+".mask",o.commandStr),[vr[v],h,
k]},function(f,v,h){var k=f.constants.compareFuncs;l.optional(function(){function ee(){f.assert(v,Array.prototype.join.call(arguments,""),"invalid stencil.func")}
ee(h+"&&typeof ",h,'==="object"'),ee('!("cmp" in ',h,")||(",h,".cmp in ",k,")")});var L=v.def('"cmp" in ',h,"?",k,"[",h,".cmp]",":",Pt),U=v.def(h,".ref|0"),J=v.
def('"mask" in ',h,"?",h,".mask|0:-1");return[L,U,J]});case Gi:case kr:return E(function(f){l.commandType(f,"object",y,o.commandStr);var v=f.fail||"keep",h=f.zfail||
"keep",k=f.zpass||"keep";return l.commandParameter(v,Ut,x+".fail",o.commandStr),l.commandParameter(h,Ut,x+".zfail",o.commandStr),l.commandParameter(k,Ut,x+".zpa\
ss",o.commandStr),[x===kr?Jt:Ir,Ut[v],Ut[h],Ut[k]]},function(f,v,h){var k=f.constants.stencilOps;l.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',
"invalid "+x)});function L(U){return l.optional(function(){f.assert(v,'!("'+U+'" in '+h+")||("+h+"."+U+" in "+k+")","invalid "+x+"."+U+", must be one of "+Object.
keys(Ut))}),v.def('"',U,'" in ',h,"?",k,"[",h,".",U,"]:",Pt)}return[x===kr?Jt:Ir,L("fail"),L("zfail"),L("zpass")]});case Ri:return E(function(f){l.commandType(f,
"object",y,o.commandStr);var v=f.factor|0,h=f.units|0;return l.commandType(v,"number",y+".factor",o.commandStr),l.commandType(h,"number",y+".units",o.commandStr),
[v,h]},function(f,v,h){l.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',"invalid "+x)});var k=v.def(h,".factor|0"),L=v.def(h,".units|0");return[k,
L]});case Ro:return E(function(f){var v=0;return f==="front"?v=Ir:f==="back"&&(v=Jt),l.command(!!v,y,o.commandStr),v},function(f,v,h){return l.optional(function(){
f.assert(v,h+'==="front"||'+h+'==="back"',"invalid cull.face")}),v.def(h,'==="front"?',Ir,":",Jt)});case Oi:return E(function(f){return l.command(typeof f=="num\
ber"&&f>=C.lineWidthDims[0]&&f<=C.lineWidthDims[1],"invalid line width, must be a positive number between "+C.lineWidthDims[0]+" and "+C.lineWidthDims[1],o.commandStr),
f},function(f,v,h){return l.optional(function(){f.assert(v,"typeof "+h+'==="number"&&'+h+">="+C.lineWidthDims[0]+"&&"+h+"<="+C.lineWidthDims[1],"invalid line wi\
dth")}),h});case Li:return E(function(f){return l.commandParameter(f,ji,y,o.commandStr),ji[f]},function(f,v,h){return l.optional(function(){f.assert(v,h+'==="cw\
"||'+h+'==="ccw"',"invalid frontFace, must be one of cw,ccw")}),v.def(h+'==="cw"?'+zo+":"+zi)});case ki:return E(function(f){return l.command(We(f)&&f.length===
4,"color.mask must be length 4 array",o.commandStr),f.map(function(v){return!!v})},function(f,v,h){return l.optional(function(){f.assert(v,f.shared.isArrayLike+
"("+h+")&&"+h+".length===4","invalid color.mask")}),yt(4,function(k){return"!!"+h+"["+k+"]"})});case Ci:return E(function(f){l.command(typeof f=="object"&&f,y,o.
commandStr);var v="value"in f?f.value:1,h=!!f.invert;return l.command(typeof v=="number"&&v>=0&&v<=1,"sample.coverage.value must be a number between 0 and 1",o.
commandStr),[v,h]},function(f,v,h){l.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',"invalid sample.coverage")});var k=v.def('"value" in ',h,"?+",
h,".value:1"),L=v.def("!!",h,".invert");return[k,L]})}}),S}function Ge(u,o){var b=u.static,A=u.dynamic,S={};return Object.keys(b).forEach(function(x){var y=b[x],
E;if(typeof y=="number"||typeof y=="boolean")E=Ke(function(){return y});else if(typeof y=="function"){var f=y._reglType;f==="texture2d"||f==="textureCube"?E=Ke(
function(v){return v.link(y)}):f==="framebuffer"||f==="framebufferCube"?(l.command(y.color.length>0,'missing color attachment for framebuffer sent to uniform "'+
x+'"',o.commandStr),E=Ke(function(v){return v.link(y.color[0])})):l.commandRaise('invalid data for uniform "'+x+'"',o.commandStr)}else We(y)?E=Ke(function(v){var h=v.
global.def("[",yt(y.length,function(k){return l.command(typeof y[k]=="number"||typeof y[k]=="boolean","invalid uniform "+x,v.commandStr),y[k]}),"]");return h}):
l.commandRaise('invalid or missing data for uniform "'+x+'"',o.commandStr);E.value=y,S[x]=E}),Object.keys(A).forEach(function(x){var y=A[x];S[x]=mt(y,function(E,f){
return E.invoke(f,y)})}),S}function Je(u,o){var b=u.static,A=u.dynamic,S={};return Object.keys(b).forEach(function(x){var y=b[x],E=s.id(x),f=new T;if(_n(y))f.state=
hr,f.buffer=B.getBuffer(B.create(y,pr,!1,!0)),f.type=0;else{var v=B.getBuffer(y);if(v)f.state=hr,f.buffer=v,f.type=0;else if(l.command(typeof y=="object"&&y,"in\
valid data for attribute "+x,o.commandStr),"constant"in y){var h=y.constant;f.buffer="null",f.state=xi,typeof h=="number"?f.x=h:(l.command(We(h)&&h.length>0&&h.
length<=4,"invalid constant for attribute "+x,o.commandStr),ur.forEach(function(Z,be){be<h.length&&(f[Z]=h[be])}))}else{_n(y.buffer)?v=B.getBuffer(B.create(y.buffer,
pr,!1,!0)):v=B.getBuffer(y.buffer),l.command(!!v,'missing buffer for attribute "'+x+'"',o.commandStr);var k=y.offset|0;l.command(k>=0,'invalid offset for attrib\
ute "'+x+'"',o.commandStr);var L=y.stride|0;l.command(L>=0&&L<256,'invalid stride for attribute "'+x+'", must be integer betweeen [0, 255]',o.commandStr);var U=y.
size|0;l.command(!("size"in y)||U>0&&U<=4,'invalid size for attribute "'+x+'", must be 1,2,3,4',o.commandStr);var J=!!y.normalized,ee=0;"type"in y&&(l.commandParameter(
y.type,Vt,"invalid type for attribute "+x,o.commandStr),ee=Vt[y.type]);var fe=y.divisor|0;l.optional(function(){"divisor"in y&&(l.command(fe===0||W,'cannot spec\
ify divisor for attribute "'+x+'", instancing not supported',o.commandStr),l.command(fe>=0,'invalid divisor for attribute "'+x+'"',o.commandStr));var Z=o.commandStr,
be=["buffer","offset","divisor","normalized","type","size","stride"];Object.keys(y).forEach(function(he){l.command(be.indexOf(he)>=0,'unknown parameter "'+he+'"\
 for attribute pointer "'+x+'" (valid parameters are '+be+")",Z)})}),f.buffer=v,f.state=hr,f.size=U,f.normalized=J,f.type=ee||v.dtype,f.offset=k,f.stride=L,f.divisor=
fe}}S[x]=Ke(function(Z,be){var he=Z.attribCache;if(E in he)return he[E];var pe={isStream:!1};return Object.keys(f).forEach(function(ve){pe[ve]=f[ve]}),f.buffer&&
(pe.buffer=Z.link(f.buffer),pe.type=pe.type||pe.buffer+".dtype"),he[E]=pe,pe})}),Object.keys(A).forEach(function(x){var y=A[x];function E(f,v){var h=f.invoke(v,
y),k=f.shared,L=f.constants,U=k.isBufferArgs,J=k.buffer;l.optional(function(){f.assert(v,h+"&&(typeof "+h+'==="object"||typeof '+h+'==="function")&&('+U+"("+h+"\
)||"+J+".getBuffer("+h+")||"+J+".getBuffer("+h+".buffer)||"+U+"("+h+'.buffer)||("constant" in '+h+"&&(typeof "+h+'.constant==="number"||'+k.isArrayLike+"("+h+".\
constant))))",'invalid dynamic attribute "'+x+'"')});var ee={isStream:v.def(!1)},fe=new T;fe.state=hr,Object.keys(fe).forEach(function(pe){ee[pe]=v.def(""+fe[pe])});
var Z=ee.buffer,be=ee.type;v("if(",U,"(",h,")){",ee.isStream,"=true;",Z,"=",J,".createStream(",pr,",",h,");",be,"=",Z,".dtype;","}else{",Z,"=",J,".getBuffer(",h,
");","if(",Z,"){",be,"=",Z,".dtype;",'}else if("constant" in ',h,"){",ee.state,"=",xi,";","if(typeof "+h+'.constant === "number"){',ee[ur[0]],"=",h,".constant;",
ur.slice(1).map(function(pe){return ee[pe]}).join("="),"=0;","}else{",ur.map(function(pe,ve){return ee[pe]+"="+h+".constant.length>"+ve+"?"+h+".constant["+ve+"]\
:0;"}).join(""),"}}else{","if(",U,"(",h,".buffer)){",Z,"=",J,".createStream(",pr,",",h,".buffer);","}else{",Z,"=",J,".getBuffer(",h,".buffer);","}",be,'="type" \
in ',h,"?",L.glTypes,"[",h,".type]:",Z,".dtype;",ee.normalized,"=!!",h,".normalized;");function he(pe){v(ee[pe],"=",h,".",pe,"|0;")}return he("size"),he("offset"),
he("stride"),he("divisor"),v("}}"),v.exit("if(",ee.isStream,"){",J,".destroyStream(",Z,");","}"),ee}S[x]=mt(y,E)}),S}function Ve(u){var o=u.static,b=u.dynamic,A={};
return Object.keys(o).forEach(function(S){var x=o[S];A[S]=Ke(function(y,E){return typeof x=="number"||typeof x=="boolean"?""+x:y.link(x)})}),Object.keys(b).forEach(
function(S){var x=b[S];A[S]=mt(x,function(y,E){return y.invoke(E,x)})}),A}function Ze(u,o,b,A,S){var x=u.static,y=u.dynamic;l.optional(function(){var he=[qt,Or,
Rr,Qt,Kt,cn,Zt,un,Lr,Cr].concat(_e);function pe(ve){Object.keys(ve).forEach(function(ye){l.command(he.indexOf(ye)>=0,'unknown parameter "'+ye+'"',S.commandStr)})}
pe(x),pe(y)});var E=Se(u,o),f=ce(u,S),v=we(u,f,S),h=He(u,S),k=Xe(u,S),L=Ce(u,S,E);function U(he){var pe=v[he];pe&&(k[he]=pe)}U(Ct),U(me(ln));var J=Object.keys(k).
length>0,ee={framebuffer:f,draw:h,shader:L,state:k,dirty:J,scopeVAO:null,drawVAO:null,useVAO:!1,attributes:{}};if(ee.profile=se(u,S),ee.uniforms=Ge(b,S),ee.drawVAO=
ee.scopeVAO=h.vao,!ee.drawVAO&&L.program&&!E&&p.angle_instanced_arrays&&h.static.elements){var fe=!0,Z=L.program.attributes.map(function(he){var pe=o.static[he];
return fe=fe&&!!pe,pe});if(fe&&Z.length>0){var be=q.getVAO(q.createVAO({attributes:Z,elements:h.static.elements}));ee.drawVAO=new nt(null,null,null,function(he,pe){
return he.link(be)}),ee.useVAO=!0}}return E?ee.useVAO=!0:ee.attributes=Je(o,S),ee.context=Ve(A,S),ee}function et(u,o,b){var A=u.shared,S=A.context,x=u.scope();Object.
keys(b).forEach(function(y){o.save(S,"."+y);var E=b[y],f=E.append(u,o);Array.isArray(f)?x(S,".",y,"=[",f.join(),"];"):x(S,".",y,"=",f,";")}),o(x)}function tt(u,o,b,A){
var S=u.shared,x=S.gl,y=S.framebuffer,E;ue&&(E=o.def(S.extensions,".webgl_draw_buffers"));var f=u.constants,v=f.drawBuffer,h=f.backBuffer,k;b?k=b.append(u,o):k=
o.def(y,".next"),A||o("if(",k,"!==",y,".cur){"),o("if(",k,"){",x,".bindFramebuffer(",Ho,",",k,".framebuffer);"),ue&&o(E,".drawBuffersWEBGL(",v,"[",k,".colorAtta\
chments.length]);"),o("}else{",x,".bindFramebuffer(",Ho,",null);"),ue&&o(E,".drawBuffersWEBGL(",h,");"),o("}",y,".cur=",k,";"),A||o("}")}function ot(u,o,b){var A=u.
shared,S=A.gl,x=u.current,y=u.next,E=A.current,f=A.next,v=u.cond(E,".dirty");_e.forEach(function(h){var k=me(h);if(!(k in b.state)){var L,U;if(k in y){L=y[k],U=
x[k];var J=yt(le[k].length,function(fe){return v.def(L,"[",fe,"]")});v(u.cond(J.map(function(fe,Z){return fe+"!=="+U+"["+Z+"]"}).join("||")).then(S,".",I[k],"(",
J,");",J.map(function(fe,Z){return U+"["+Z+"]="+fe}).join(";"),";"))}else{L=v.def(f,".",k);var ee=u.cond(L,"!==",E,".",k);v(ee),k in P?ee(u.cond(L).then(S,".ena\
ble(",P[k],");").else(S,".disable(",P[k],");"),E,".",k,"=",L,";"):ee(S,".",I[k],"(",L,");",E,".",k,"=",L,";")}}}),Object.keys(b.state).length===0&&v(E,".dirty=f\
alse;"),o(v)}function ct(u,o,b,A){var S=u.shared,x=u.current,y=S.current,E=S.gl;Yo(Object.keys(b)).forEach(function(f){var v=b[f];if(!(A&&!A(v))){var h=v.append(
u,o);if(P[f]){var k=P[f];zt(v)?h?o(E,".enable(",k,");"):o(E,".disable(",k,");"):o(u.cond(h).then(E,".enable(",k,");").else(E,".disable(",k,");")),o(y,".",f,"=",
h,";")}else if(We(h)){var L=x[f];o(E,".",I[f],"(",h,");",h.map(function(U,J){return L+"["+J+"]="+U}).join(";"),";")}else o(E,".",I[f],"(",h,");",y,".",f,"=",h,"\
;")}})}function Ye(u,o){W&&(u.instancing=o.def(u.shared.extensions,".angle_instanced_arrays"))}function Le(u,o,b,A,S){var x=u.shared,y=u.stats,E=x.current,f=x.timer,
v=b.profile;function h(){return typeof performance>"u"?"Date.now()":"performance.now()"}var k,L;function U(he){k=o.def(),he(k,"=",h(),";"),typeof S=="string"?he(
y,".count+=",S,";"):he(y,".count++;"),H&&(A?(L=o.def(),he(L,"=",f,".getNumPendingQueries();")):he(f,".beginQuery(",y,");"))}function J(he){he(y,".cpuTime+=",h(),
"-",k,";"),H&&(A?he(f,".pushScopeStats(",L,",",f,".getNumPendingQueries(),",y,");"):he(f,".endQuery();"))}function ee(he){var pe=o.def(E,".profile");o(E,".profi\
le=",he,";"),o.exit(E,".profile=",pe,";")}var fe;if(v){if(zt(v)){v.enable?(U(o),J(o.exit),ee("true")):ee("false");return}fe=v.append(u,o),ee(fe)}else fe=o.def(E,
".profile");var Z=u.block();U(Z),o("if(",fe,"){",Z,"}");var be=u.block();J(be),o.exit("if(",fe,"){",be,"}")}function ut(u,o,b,A,S){var x=u.shared;function y(f){
switch(f){case hn:case pn:case yn:return 2;case dn:case vn:case gn:return 3;case mn:case bn:case xn:return 4;default:return 1}}function E(f,v,h){var k=x.gl,L=o.
def(f,".location"),U=o.def(x.attributes,"[",L,"]"),J=h.state,ee=h.buffer,fe=[h.x,h.y,h.z,h.w],Z=["buffer","normalized","offset","stride"];function be(){o("if(!",
U,".buffer){",k,".enableVertexAttribArray(",L,");}");var pe=h.type,ve;if(h.size?ve=o.def(h.size,"||",v):ve=v,o("if(",U,".type!==",pe,"||",U,".size!==",ve,"||",Z.
map(function(Ae){return U+"."+Ae+"!=="+h[Ae]}).join("||"),"){",k,".bindBuffer(",pr,",",ee,".buffer);",k,".vertexAttribPointer(",[L,ve,pe,h.normalized,h.stride,h.
offset],");",U,".type=",pe,";",U,".size=",ve,";",Z.map(function(Ae){return U+"."+Ae+"="+h[Ae]+";"}).join(""),"}"),W){var ye=h.divisor;o("if(",U,".divisor!==",ye,
"){",u.instancing,".vertexAttribDivisorANGLE(",[L,ye],");",U,".divisor=",ye,";}")}}function he(){o("if(",U,".buffer){",k,".disableVertexAttribArray(",L,");",U,"\
.buffer=null;","}if(",ur.map(function(pe,ve){return U+"."+pe+"!=="+fe[ve]}).join("||"),"){",k,".vertexAttrib4f(",L,",",fe,");",ur.map(function(pe,ve){return U+"\
."+pe+"="+fe[ve]+";"}).join(""),"}")}J===hr?be():J===xi?he():(o("if(",J,"===",hr,"){"),be(),o("}else{"),he(),o("}"))}A.forEach(function(f){var v=f.name,h=b.attributes[v],
k;if(h){if(!S(h))return;k=h.append(u,o)}else{if(!S(qo))return;var L=u.scopeAttrib(v);l.optional(function(){u.assert(o,L+".state","missing attribute "+v)}),k={},
Object.keys(new T).forEach(function(U){k[U]=o.def(L,".",U)})}E(u.link(f),y(f.info.type),k)})}function Ie(u,o,b,A,S,x){for(var y=u.shared,E=y.gl,f,v=0;v<A.length;++v){
var h=A[v],k=h.name,L=h.info.type,U=b.uniforms[k],J=u.link(h),ee=J+".location",fe;if(U){if(!S(U))continue;if(zt(U)){var Z=U.value;if(l.command(Z!==null&&typeof Z<
"u",'missing uniform "'+k+'"',u.commandStr),L===Nr||L===Dr){l.command(typeof Z=="function"&&(L===Nr&&(Z._reglType==="texture2d"||Z._reglType==="framebuffer")||L===
Dr&&(Z._reglType==="textureCube"||Z._reglType==="framebufferCube")),"invalid texture for uniform "+k,u.commandStr);var be=u.link(Z._texture||Z.color[0]._texture);
o(E,".uniform1i(",ee,",",be+".bind());"),o.exit(be,".unbind();")}else if(L===Mr||L===Gr||L===Fr){l.optional(function(){l.command(We(Z),"invalid matrix for unifo\
rm "+k,u.commandStr),l.command(L===Mr&&Z.length===4||L===Gr&&Z.length===9||L===Fr&&Z.length===16,"invalid length for matrix uniform "+k,u.commandStr)});var he=u.
global.def("new Float32Array(["+Array.prototype.slice.call(Z)+"])"),pe=2;L===Gr?pe=3:L===Fr&&(pe=4),o(E,".uniformMatrix",pe,"fv(",ee,",false,",he,");")}else{switch(L){case Ii:
l.commandType(Z,"number","uniform "+k,u.commandStr),f="1f";break;case hn:l.command(We(Z)&&Z.length===2,"uniform "+k,u.commandStr),f="2f";break;case dn:l.command(
We(Z)&&Z.length===3,"uniform "+k,u.commandStr),f="3f";break;case mn:l.command(We(Z)&&Z.length===4,"uniform "+k,u.commandStr),f="4f";break;case Pi:l.commandType(
Z,"boolean","uniform "+k,u.commandStr),f="1i";break;case Bi:l.commandType(Z,"number","uniform "+k,u.commandStr),f="1i";break;case yn:l.command(We(Z)&&Z.length===
2,"uniform "+k,u.commandStr),f="2i";break;case pn:l.command(We(Z)&&Z.length===2,"uniform "+k,u.commandStr),f="2i";break;case gn:l.command(We(Z)&&Z.length===3,"u\
niform "+k,u.commandStr),f="3i";break;case vn:l.command(We(Z)&&Z.length===3,"uniform "+k,u.commandStr),f="3i";break;case xn:l.command(We(Z)&&Z.length===4,"unifo\
rm "+k,u.commandStr),f="4i";break;case bn:l.command(We(Z)&&Z.length===4,"uniform "+k,u.commandStr),f="4i";break}o(E,".uniform",f,"(",ee,",",We(Z)?Array.prototype.
slice.call(Z):Z,");")}continue}else fe=U.append(u,o)}else{if(!S(qo))continue;fe=o.def(y.uniforms,"[",s.id(k),"]")}L===Nr?(l(!Array.isArray(fe),"must specify a s\
calar prop for textures"),o("if(",fe,"&&",fe,'._reglType==="framebuffer"){',fe,"=",fe,".color[0];","}")):L===Dr&&(l(!Array.isArray(fe),"must specify a scalar pr\
op for cube maps"),o("if(",fe,"&&",fe,'._reglType==="framebufferCube"){',fe,"=",fe,".color[0];","}")),l.optional(function(){function dt(At,rs){u.assert(o,At,'ba\
d data or missing for uniform "'+k+'".  '+rs)}function Lt(At){l(!Array.isArray(fe),"must not specify an array type for uniform"),dt("typeof "+fe+'==="'+At+'"',"\
invalid type, expected "+At)}function _t(At,rs){Array.isArray(fe)?l(fe.length===At,"must have length "+At):dt(y.isArrayLike+"("+fe+")&&"+fe+".length==="+At,"inv\
alid vector, should have length "+At,u.commandStr)}function ts(At){l(!Array.isArray(fe),"must not specify a value type"),dt("typeof "+fe+'==="function"&&'+fe+'.\
_reglType==="texture'+(At===Uo?"2d":"Cube")+'"',"invalid texture type",u.commandStr)}switch(L){case Bi:Lt("number");break;case pn:_t(2,"number");break;case vn:_t(
3,"number");break;case bn:_t(4,"number");break;case Ii:Lt("number");break;case hn:_t(2,"number");break;case dn:_t(3,"number");break;case mn:_t(4,"number");break;case Pi:
Lt("boolean");break;case yn:_t(2,"boolean");break;case gn:_t(3,"boolean");break;case xn:_t(4,"boolean");break;case Mr:_t(4,"number");break;case Gr:_t(9,"number");
break;case Fr:_t(16,"number");break;case Nr:ts(Uo);break;case Dr:ts(Hc);break}});var ve=1;switch(L){case Nr:case Dr:var ye=o.def(fe,"._texture");o(E,".uniform1i\
(",ee,",",ye,".bind());"),o.exit(ye,".unbind();");continue;case Bi:case Pi:f="1i";break;case pn:case yn:f="2i",ve=2;break;case vn:case gn:f="3i",ve=3;break;case bn:case xn:
f="4i",ve=4;break;case Ii:f="1f";break;case hn:f="2f",ve=2;break;case dn:f="3f",ve=3;break;case mn:f="4f",ve=4;break;case Mr:f="Matrix2fv";break;case Gr:f="Matr\
ix3fv";break;case Fr:f="Matrix4fv";break}if(f.charAt(0)==="M"){o(E,".uniform",f,"(",ee,",");var Ae=Math.pow(L-Mr+2,2),je=u.global.def("new Float32Array(",Ae,")");
Array.isArray(fe)?o("false,(",yt(Ae,function(dt){return je+"["+dt+"]="+fe[dt]}),",",je,")"):o("false,(Array.isArray(",fe,")||",fe," instanceof Float32Array)?",fe,
":(",yt(Ae,function(dt){return je+"["+dt+"]="+fe+"["+dt+"]"}),",",je,")"),o(");")}else if(ve>1){for(var st=[],Mt=[],Gt=0;Gt<ve;++Gt)Array.isArray(fe)?Mt.push(fe[Gt]):
Mt.push(o.def(fe+"["+Gt+"]")),x&&st.push(o.def());x&&o("if(!",u.batchId,"||",st.map(function(dt,Lt){return dt+"!=="+Mt[Lt]}).join("||"),"){",st.map(function(dt,Lt){
return dt+"="+Mt[Lt]+";"}).join("")),o(E,".uniform",f,"(",ee,",",Mt.join(","),");"),x&&o("}")}else{if(l(!Array.isArray(fe),"uniform value must not be an array"),
x){var Ft=o.def();o("if(!",u.batchId,"||",Ft,"!==",fe,"){",Ft,"=",fe,";")}o(E,".uniform",f,"(",ee,",",fe,");"),x&&o("}")}}}function Ee(u,o,b,A){var S=u.shared,x=S.
gl,y=S.draw,E=A.draw;function f(){var ve=E.elements,ye,Ae=o;return ve?((ve.contextDep&&A.contextDynamic||ve.propDep)&&(Ae=b),ye=ve.append(u,Ae),E.elementsActive&&
Ae("if("+ye+")"+x+".bindBuffer("+Di+","+ye+".buffer.buffer);")):(ye=Ae.def(),Ae(ye,"=",y,".",Qt,";","if(",ye,"){",x,".bindBuffer(",Di,",",ye,".buffer.buffer);}",
"else if(",S.vao,".currentVAO){",ye,"=",u.shared.elements+".getElements("+S.vao,".currentVAO.elements);",z?"":"if("+ye+")"+x+".bindBuffer("+Di+","+ye+".buffer.b\
uffer);","}")),ye}function v(){var ve=E.count,ye,Ae=o;return ve?((ve.contextDep&&A.contextDynamic||ve.propDep)&&(Ae=b),ye=ve.append(u,Ae),l.optional(function(){
ve.MISSING&&u.assert(o,"false","missing vertex count"),ve.DYNAMIC&&u.assert(Ae,ye+">=0","missing vertex count")})):(ye=Ae.def(y,".",Zt),l.optional(function(){u.
assert(Ae,ye+">=0","missing vertex count")})),ye}var h=f();function k(ve){var ye=E[ve];return ye?ye.contextDep&&A.contextDynamic||ye.propDep?ye.append(u,b):ye.append(
u,o):o.def(y,".",ve)}var L=k(Kt),U=k(cn),J=v();if(typeof J=="number"){if(J===0)return}else b("if(",J,"){"),b.exit("}");var ee,fe;W&&(ee=k(un),fe=u.instancing);var Z=h+
".type",be=E.elements&&zt(E.elements)&&!E.vaoActive;function he(){function ve(){b(fe,".drawElementsInstancedANGLE(",[L,J,Z,U+"<<(("+Z+"-"+go+")>>1)",ee],");")}function ye(){
b(fe,".drawArraysInstancedANGLE(",[L,U,J,ee],");")}h&&h!=="null"?be?ve():(b("if(",h,"){"),ve(),b("}else{"),ye(),b("}")):ye()}function pe(){function ve(){b(x+".d\
rawElements("+[L,J,Z,U+"<<(("+Z+"-"+go+")>>1)"]+");")}function ye(){b(x+".drawArrays("+[L,U,J]+");")}h&&h!=="null"?be?ve():(b("if(",h,"){"),ve(),b("}else{"),ye(),
b("}")):ye()}W&&(typeof ee!="number"||ee>=0)?typeof ee=="string"?(b("if(",ee,">0){"),he(),b("}else if(",ee,"<0){"),pe(),b("}")):he():pe()}function Me(u,o,b,A,S){
var x=Te(),y=x.proc("body",S);return l.optional(function(){x.commandStr=o.commandStr,x.command=x.link(o.commandStr)}),W&&(x.instancing=y.def(x.shared.extensions,
".angle_instanced_arrays")),u(x,y,b,A),x.compile().body}function Ne(u,o,b,A){Ye(u,o),b.useVAO?b.drawVAO?o(u.shared.vao,".setVAO(",b.drawVAO.append(u,o),");"):o(
u.shared.vao,".setVAO(",u.shared.vao,".targetVAO);"):(o(u.shared.vao,".setVAO(null);"),ut(u,o,b,A.attributes,function(){return!0})),Ie(u,o,b,A.uniforms,function(){
return!0},!1),Ee(u,o,o,b)}function qe(u,o){var b=u.proc("draw",1);Ye(u,b),et(u,b,o.context),tt(u,b,o.framebuffer),ot(u,b,o),ct(u,b,o.state),Le(u,b,o,!1,!0);var A=o.
shader.progVar.append(u,b);if(b(u.shared.gl,".useProgram(",A,".program);"),o.shader.program)Ne(u,b,o,o.shader.program);else{b(u.shared.vao,".setVAO(null);");var S=u.
global.def("{}"),x=b.def(A,".id"),y=b.def(S,"[",x,"]");b(u.cond(y).then(y,".call(this,a0);").else(y,"=",S,"[",x,"]=",u.link(function(E){return Me(Ne,u,o,E,1)}),
"(",A,");",y,".call(this,a0);"))}Object.keys(o.state).length>0&&b(u.shared.current,".dirty=true;"),u.shared.vao&&b(u.shared.vao,".setVAO(null);")}function kt(u,o,b,A){
u.batchId="a1",Ye(u,o);function S(){return!0}ut(u,o,b,A.attributes,S),Ie(u,o,b,A.uniforms,S,!1),Ee(u,o,o,b)}function er(u,o,b,A){Ye(u,o);var S=b.contextDep,x=o.
def(),y="a0",E="a1",f=o.def();u.shared.props=f,u.batchId=x;var v=u.scope(),h=u.scope();o(v.entry,"for(",x,"=0;",x,"<",E,";++",x,"){",f,"=",y,"[",x,"];",h,"}",v.
exit);function k(Z){return Z.contextDep&&S||Z.propDep}function L(Z){return!k(Z)}if(b.needsContext&&et(u,h,b.context),b.needsFramebuffer&&tt(u,h,b.framebuffer),ct(
u,h,b.state,k),b.profile&&k(b.profile)&&Le(u,h,b,!1,!0),A)b.useVAO?b.drawVAO?k(b.drawVAO)?h(u.shared.vao,".setVAO(",b.drawVAO.append(u,h),");"):v(u.shared.vao,"\
.setVAO(",b.drawVAO.append(u,v),");"):v(u.shared.vao,".setVAO(",u.shared.vao,".targetVAO);"):(v(u.shared.vao,".setVAO(null);"),ut(u,v,b,A.attributes,L),ut(u,h,b,
A.attributes,k)),Ie(u,v,b,A.uniforms,L,!1),Ie(u,h,b,A.uniforms,k,!0),Ee(u,v,h,b);else{var U=u.global.def("{}"),J=b.shader.progVar.append(u,h),ee=h.def(J,".id"),
fe=h.def(U,"[",ee,"]");h(u.shared.gl,".useProgram(",J,".program);","if(!",fe,"){",fe,"=",U,"[",ee,"]=",u.link(function(Z){return Me(kt,u,b,Z,2)}),"(",J,");}",fe,
".call(this,a0[",x,"],",x,");")}}function d(u,o){var b=u.proc("batch",2);u.batchId="0",Ye(u,b);var A=!1,S=!0;Object.keys(o.context).forEach(function(U){A=A||o.context[U].
propDep}),A||(et(u,b,o.context),S=!1);var x=o.framebuffer,y=!1;x?(x.propDep?A=y=!0:x.contextDep&&A&&(y=!0),y||tt(u,b,x)):tt(u,b,null),o.state.viewport&&o.state.
viewport.propDep&&(A=!0);function E(U){return U.contextDep&&A||U.propDep}ot(u,b,o),ct(u,b,o.state,function(U){return!E(U)}),(!o.profile||!E(o.profile))&&Le(u,b,
o,!1,"a1"),o.contextDep=A,o.needsContext=S,o.needsFramebuffer=y;var f=o.shader.progVar;if(f.contextDep&&A||f.propDep)er(u,b,o,null);else{var v=f.append(u,b);if(b(
u.shared.gl,".useProgram(",v,".program);"),o.shader.program)er(u,b,o,o.shader.program);else{b(u.shared.vao,".setVAO(null);");var h=u.global.def("{}"),k=b.def(v,
".id"),L=b.def(h,"[",k,"]");b(u.cond(L).then(L,".call(this,a0,a1);").else(L,"=",h,"[",k,"]=",u.link(function(U){return Me(er,u,o,U,2)}),"(",v,");",L,".call(this\
,a0,a1);"))}}Object.keys(o.state).length>0&&b(u.shared.current,".dirty=true;"),u.shared.vao&&b(u.shared.vao,".setVAO(null);")}function M(u,o){var b=u.proc("scop\
e",3);u.batchId="a2";var A=u.shared,S=A.current;et(u,b,o.context),o.framebuffer&&o.framebuffer.append(u,b),Yo(Object.keys(o.state)).forEach(function(y){var E=o.
state[y],f=E.append(u,b);We(f)?f.forEach(function(v,h){b.set(u.next[y],"["+h+"]",v)}):b.set(A.next,"."+y,f)}),Le(u,b,o,!0,!0),[Qt,cn,Zt,un,Kt].forEach(function(y){
var E=o.draw[y];E&&b.set(A.draw,"."+y,""+E.append(u,b))}),Object.keys(o.uniforms).forEach(function(y){var E=o.uniforms[y].append(u,b);Array.isArray(E)&&(E="["+E.
join()+"]"),b.set(A.uniforms,"["+s.id(y)+"]",E)}),Object.keys(o.attributes).forEach(function(y){var E=o.attributes[y].append(u,b),f=u.scopeAttrib(y);Object.keys(
new T).forEach(function(v){b.set(f,"."+v,E[v])})}),o.scopeVAO&&b.set(A.vao,".targetVAO",o.scopeVAO.append(u,b));function x(y){var E=o.shader[y];E&&b.set(A.shader,
"."+y,E.append(u,b))}x(Or),x(Rr),Object.keys(o.state).length>0&&(b(S,".dirty=true;"),b.exit(S,".dirty=true;")),b("a1(",u.shared.context,",a0,",u.batchId,");")}function O(u){
if(!(typeof u!="object"||We(u))){for(var o=Object.keys(u),b=0;b<o.length;++b)if(bt.isDynamic(u[o[b]]))return!0;return!1}}function de(u,o,b){var A=o.static[b];if(!A||
!O(A))return;var S=u.global,x=Object.keys(A),y=!1,E=!1,f=!1,v=u.global.def("{}");x.forEach(function(k){var L=A[k];if(bt.isDynamic(L)){typeof L=="function"&&(L=A[k]=
bt.unbox(L));var U=mt(L,null);y=y||U.thisDep,f=f||U.propDep,E=E||U.contextDep}else{switch(S(v,".",k,"="),typeof L){case"number":S(L);break;case"string":S('"',L,
'"');break;case"object":Array.isArray(L)&&S("[",L.join(),"]");break;default:S(u.link(L));break}S(";")}});function h(k,L){x.forEach(function(U){var J=A[U];if(bt.
isDynamic(J)){var ee=k.invoke(L,J);L(v,".",U,"=",ee,";")}})}o.dynamic[b]=new bt.DynamicVariable(fn,{thisDep:y,contextDep:E,propDep:f,ref:v,append:h}),delete o.static[b]}
function Re(u,o,b,A,S){var x=Te();x.stats=x.link(S),Object.keys(o.static).forEach(function(E){de(x,o,E)}),jc.forEach(function(E){de(x,u,E)});var y=Ze(u,o,b,A,x);
return qe(x,y),M(x,y),d(x,y),e(x.compile(),{destroy:function(){y.shader.program.destroy()}})}return{next:oe,current:le,procs:(function(){var u=Te(),o=u.proc("po\
ll"),b=u.proc("refresh"),A=u.block();o(A),b(A);var S=u.shared,x=S.gl,y=S.next,E=S.current;A(E,".dirty=false;"),tt(u,o),tt(u,b,null,!0);var f;W&&(f=u.link(W)),p.
oes_vertex_array_object&&b(u.link(p.oes_vertex_array_object),".bindVertexArrayOES(null);");for(var v=0;v<C.maxAttributes;++v){var h=b.def(S.attributes,"[",v,"]"),
k=u.cond(h,".buffer");k.then(x,".enableVertexAttribArray(",v,");",x,".bindBuffer(",pr,",",h,".buffer.buffer);",x,".vertexAttribPointer(",v,",",h,".size,",h,".ty\
pe,",h,".normalized,",h,".stride,",h,".offset);").else(x,".disableVertexAttribArray(",v,");",x,".vertexAttrib4f(",v,",",h,".x,",h,".y,",h,".z,",h,".w);",h,".buf\
fer=null;"),b(k),W&&b(f,".vertexAttribDivisorANGLE(",v,",",h,".divisor);")}return b(u.shared.vao,".currentVAO=null;",u.shared.vao,".setVAO(",u.shared.vao,".targ\
etVAO);"),Object.keys(P).forEach(function(L){var U=P[L],J=A.def(y,".",L),ee=u.block();ee("if(",J,"){",x,".enable(",U,")}else{",x,".disable(",U,")}",E,".",L,"=",
J,";"),b(ee),o("if(",J,"!==",E,".",L,"){",ee,"}")}),Object.keys(I).forEach(function(L){var U=I[L],J=le[L],ee,fe,Z=u.block();if(Z(x,".",U,"("),We(J)){var be=J.length;
ee=u.global.def(y,".",L),fe=u.global.def(E,".",L),Z(yt(be,function(he){return ee+"["+he+"]"}),");",yt(be,function(he){return fe+"["+he+"]="+ee+"["+he+"];"}).join(
"")),o("if(",yt(be,function(he){return ee+"["+he+"]!=="+fe+"["+he+"]"}).join("||"),"){",Z,"}")}else ee=A.def(y,".",L),fe=A.def(E,".",L),Z(ee,");",E,".",L,"=",ee,
";"),o("if(",ee,"!==",fe,"){",Z,"}");b(Z)}),u.compile()})(),compile:Re}}function su(){return{vaoCount:0,bufferCount:0,elementsCount:0,framebufferCount:0,shaderCount:0,
textureCount:0,cubeCount:0,renderbufferCount:0,maxTextureUnits:0}}var fu=34918,lu=34919,Qo=35007,cu=function(t,s){if(!s.ext_disjoint_timer_query)return null;var p=[];
function C(){return p.pop()||s.ext_disjoint_timer_query.createQueryEXT()}function B(W){p.push(W)}var R=[];function N(W){var ue=C();s.ext_disjoint_timer_query.beginQueryEXT(
Qo,ue),R.push(ue),H(R.length-1,R.length,W)}function $(){s.ext_disjoint_timer_query.endQueryEXT(Qo)}function j(){this.startQueryIndex=-1,this.endQueryIndex=-1,this.
sum=0,this.stats=null}var q=[];function K(){return q.pop()||new j}function Q(W){q.push(W)}var te=[];function H(W,ue,z){var le=K();le.startQueryIndex=W,le.endQueryIndex=
ue,le.sum=0,le.stats=z,te.push(le)}var Y=[],T=[];function F(){var W,ue,z=R.length;if(z!==0){T.length=Math.max(T.length,z+1),Y.length=Math.max(Y.length,z+1),Y[0]=
0,T[0]=0;var le=0;for(W=0,ue=0;ue<R.length;++ue){var oe=R[ue];s.ext_disjoint_timer_query.getQueryObjectEXT(oe,lu)?(le+=s.ext_disjoint_timer_query.getQueryObjectEXT(
oe,fu),B(oe)):R[W++]=oe,Y[ue+1]=le,T[ue+1]=W}for(R.length=W,W=0,ue=0;ue<te.length;++ue){var _e=te[ue],P=_e.startQueryIndex,I=_e.endQueryIndex;_e.sum+=Y[I]-Y[P];
var me=T[P],re=T[I];re===me?(_e.stats.gpuTime+=_e.sum/1e6,Q(_e)):(_e.startQueryIndex=me,_e.endQueryIndex=re,te[W++]=_e)}te.length=W}}return{beginQuery:N,endQuery:$,
pushScopeStats:H,update:F,getNumPendingQueries:function(){return R.length},clear:function(){p.push.apply(p,R);for(var W=0;W<p.length;W++)s.ext_disjoint_timer_query.
deleteQueryEXT(p[W]);R.length=0,p.length=0},restore:function(){R.length=0,p.length=0}}},uu=16384,hu=256,du=1024,mu=34962,Ko="webglcontextlost",Zo="webglcontextr\
estored",Jo=1,pu=2,vu=3;function es(t,s){for(var p=0;p<t.length;++p)if(t[p]===s)return p;return-1}function bu(t){var s=pf(t);if(!s)return null;var p=s.gl,C=p.getContextAttributes(),
B=p.isContextLost(),R=vf(p,s);if(!R)return null;var N=cf(),$=su(),j=R.extensions,q=cu(p,j),K=sa(),Q=p.drawingBufferWidth,te=p.drawingBufferHeight,H={tick:0,time:0,
viewportWidth:Q,viewportHeight:te,framebufferWidth:Q,framebufferHeight:te,drawingBufferWidth:Q,drawingBufferHeight:te,pixelRatio:s.pixelRatio},Y={},T={elements:null,
primitive:4,count:-1,offset:0,instances:-1},F=nl(p,j),W=gl(p,$,s,le),ue=Cl(p,j,W,$),z=Cc(p,j,F,$,W,ue,T);function le(Ee){return z.destroyBuffer(Ee)}var oe=Nc(p,
N,$,s),_e=fc(p,j,F,function(){me.procs.poll()},H,$,s),P=lc(p,j,F,$,s),I=Oc(p,j,F,_e,P,$),me=ou(p,N,j,F,W,ue,_e,I,Y,z,oe,T,H,q,s),re=Bc(p,I,me.procs.poll,H,C,j,F),
X=me.next,ne=p.canvas,ie=[],ke=[],Te=[],se=[s.onDestroy],ce=null;function we(){if(ie.length===0){q&&q.update(),ce=null;return}ce=Xn.next(we),ct();for(var Ee=ie.
length-1;Ee>=0;--Ee){var Me=ie[Ee];Me&&Me(H,null,0)}p.flush(),q&&q.update()}function Se(){!ce&&ie.length>0&&(ce=Xn.next(we))}function Ce(){ce&&(Xn.cancel(we),ce=
null)}function He(Ee){Ee.preventDefault(),B=!0,Ce(),ke.forEach(function(Me){Me()})}function Xe(Ee){p.getError(),B=!1,R.restore(),oe.restore(),W.restore(),_e.restore(),
P.restore(),I.restore(),z.restore(),q&&q.restore(),me.procs.refresh(),Se(),Te.forEach(function(Me){Me()})}ne&&(ne.addEventListener(Ko,He,!1),ne.addEventListener(
Zo,Xe,!1));function Ge(){ie.length=0,Ce(),ne&&(ne.removeEventListener(Ko,He),ne.removeEventListener(Zo,Xe)),oe.clear(),I.clear(),P.clear(),z.clear(),_e.clear(),
ue.clear(),W.clear(),q&&q.clear(),se.forEach(function(Ee){Ee()})}function Je(Ee){l(!!Ee,"invalid args to regl({...})"),l.type(Ee,"object","invalid args to regl(\
{...})");function Me(S){var x=e({},S);delete x.uniforms,delete x.attributes,delete x.context,delete x.vao,"stencil"in x&&x.stencil.op&&(x.stencil.opBack=x.stencil.
opFront=x.stencil.op,delete x.stencil.op);function y(E){if(E in x){var f=x[E];delete x[E],Object.keys(f).forEach(function(v){x[E+"."+v]=f[v]})}}return y("blend"),
y("depth"),y("cull"),y("stencil"),y("polygonOffset"),y("scissor"),y("sample"),"vao"in S&&(x.vao=S.vao),x}function Ne(S,x){var y={},E={};return Object.keys(S).forEach(
function(f){var v=S[f];if(bt.isDynamic(v)){E[f]=bt.unbox(v,f);return}else if(x&&Array.isArray(v)){for(var h=0;h<v.length;++h)if(bt.isDynamic(v[h])){E[f]=bt.unbox(
v,f);return}}y[f]=v}),{dynamic:E,static:y}}var qe=Ne(Ee.context||{},!0),kt=Ne(Ee.uniforms||{},!0),er=Ne(Ee.attributes||{},!1),d=Ne(Me(Ee),!1),M={gpuTime:0,cpuTime:0,
count:0},O=me.compile(d,er,kt,qe,M),de=O.draw,Re=O.batch,u=O.scope,o=[];function b(S){for(;o.length<S;)o.push(null);return o}function A(S,x){var y;if(B&&l.raise(
"context lost"),typeof S=="function")return u.call(this,null,S,0);if(typeof x=="function")if(typeof S=="number")for(y=0;y<S;++y)u.call(this,null,x,y);else if(Array.
isArray(S))for(y=0;y<S.length;++y)u.call(this,S[y],x,y);else return u.call(this,S,x,0);else if(typeof S=="number"){if(S>0)return Re.call(this,b(S|0),S|0)}else if(Array.
isArray(S)){if(S.length)return Re.call(this,S,S.length)}else return de.call(this,S)}return e(A,{stats:M,destroy:function(){O.destroy()}})}var Ve=I.setFBO=Je({framebuffer:bt.
define.call(null,Jo,"framebuffer")});function Ze(Ee,Me){var Ne=0;me.procs.poll();var qe=Me.color;qe&&(p.clearColor(+qe[0]||0,+qe[1]||0,+qe[2]||0,+qe[3]||0),Ne|=
uu),"depth"in Me&&(p.clearDepth(+Me.depth),Ne|=hu),"stencil"in Me&&(p.clearStencil(Me.stencil|0),Ne|=du),l(!!Ne,"called regl.clear with no buffer specified"),p.
clear(Ne)}function et(Ee){if(l(typeof Ee=="object"&&Ee,"regl.clear() takes an object as input"),"framebuffer"in Ee)if(Ee.framebuffer&&Ee.framebuffer_reglType===
"framebufferCube")for(var Me=0;Me<6;++Me)Ve(e({framebuffer:Ee.framebuffer.faces[Me]},Ee),Ze);else Ve(Ee,Ze);else Ze(null,Ee)}function tt(Ee){l.type(Ee,"function",
"regl.frame() callback must be a function"),ie.push(Ee);function Me(){var Ne=es(ie,Ee);l(Ne>=0,"cannot cancel a frame twice");function qe(){var kt=es(ie,qe);ie[kt]=
ie[ie.length-1],ie.length-=1,ie.length<=0&&Ce()}ie[Ne]=qe}return Se(),{cancel:Me}}function ot(){var Ee=X.viewport,Me=X.scissor_box;Ee[0]=Ee[1]=Me[0]=Me[1]=0,H.viewportWidth=
H.framebufferWidth=H.drawingBufferWidth=Ee[2]=Me[2]=p.drawingBufferWidth,H.viewportHeight=H.framebufferHeight=H.drawingBufferHeight=Ee[3]=Me[3]=p.drawingBufferHeight}
function ct(){H.tick+=1,H.time=Le(),ot(),me.procs.poll()}function Ye(){_e.refresh(),ot(),me.procs.refresh(),q&&q.update()}function Le(){return(sa()-K)/1e3}Ye();
function ut(Ee,Me){l.type(Me,"function","listener callback must be a function");var Ne;switch(Ee){case"frame":return tt(Me);case"lost":Ne=ke;break;case"restore":
Ne=Te;break;case"destroy":Ne=se;break;default:l.raise("invalid event, must be one of frame,lost,restore,destroy")}return Ne.push(Me),{cancel:function(){for(var qe=0;qe<
Ne.length;++qe)if(Ne[qe]===Me){Ne[qe]=Ne[Ne.length-1],Ne.pop();return}}}}var Ie=e(Je,{clear:et,prop:bt.define.bind(null,Jo),context:bt.define.bind(null,pu),this:bt.
define.bind(null,vu),draw:Je({}),buffer:function(Ee){return W.create(Ee,mu,!1,!1)},elements:function(Ee){return ue.create(Ee,!1)},texture:_e.create2D,cube:_e.createCube,
renderbuffer:P.create,framebuffer:I.create,framebufferCube:I.createCube,vao:z.createVAO,attributes:C,frame:tt,on:ut,limits:F,hasExtension:function(Ee){return F.
extensions.indexOf(Ee.toLowerCase())>=0},read:re,destroy:Ge,_gl:p,_refresh:Ye,poll:function(){ct(),q&&q.update()},now:Le,stats:$});return s.onDone(null,Ie),Ie}return bu}))});var En=class{constructor(){this.width=this.height=1,this.box=[1,1],this.zoom=1,this.center=[0,0]}get scale(){return .47*Math.min(this.width/this.box[0],this.height/
this.box[1])*this.zoom}fit(){this.zoom=1,this.center=[0,0]}toScreen([e,r]){return[this.width/2+(e-this.center[0])*this.scale,this.height/2-(r-this.center[1])*this.
scale]}toUnit([e,r]){return[this.center[0]+(e-this.width/2)/this.scale,this.center[1]-(r-this.height/2)/this.scale]}panBy(e,r){this.center=[this.center[0]-e/this.
scale,this.center[1]+r/this.scale],this.center=this.center.map(n=>Math.max(-1.2,Math.min(1.2,n)))}zoomAt(e,r=[this.width/2,this.height/2]){let n=this.toUnit(r);
this.zoom=Math.max(.5,Math.min(40,this.zoom*e));let a=this.toUnit(r);this.center=[this.center[0]+n[0]-a[0],this.center[1]+n[1]-a[1]]}matrix(){let e=this.scale/(this.
height/2),[r,n]=this.center;return new Float32Array([e,0,0,0,0,e,0,0,0,0,1,0,-r*e,-n*e,0,1])}};var Au="http://www.w3.org/2000/svg";function Fe(i,e={},...r){return os(document.createElement(i),e,r)}function De(i,e={},...r){return os(document.createElementNS(
Au,i),e,r)}function os(i,e,r){for(let[n,a]of Object.entries(e))n.startsWith("on")?i.addEventListener(n.slice(2),a):a!==null&&a!==!1&&i.setAttribute(n,a===!0?"":
a);return i.append(...r),i}var Tu={closer:"M12 5v14M5 12h14",further:"M5 12h14",save:"M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",fit:"\
M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"};function ss(i){return De("svg",{viewBox:"0 0 24 24",class:"icon","aria-hidden":"true"},De("path",{d:Tu[i]}))}var ms=as(fs(),1);var ls={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},Su=400,ku=.5,cs=60,An=class{constructor(e,r){this.view=e,this.near=r,this.row=null}key(e,r,n){
if(this.row===null)return e==="Enter"&&this.go(this.near(this.view.camera.center,1)[0],r);if(e==="Enter"||e===" ")n(this.row);else if(e==="Escape")this.leave();else if(ls[e])
this.go(this.next(ls[e]),r);else return!1;return!0}go(e,r){return e===void 0?!1:(this.row=e,this.follow(),r(e,this.view.camera.toScreen(this.place())),!0)}leave(){
this.row=null,this.view.tooltip.hide(),this.view.redraw()}place(){return[this.view.x[this.row],this.view.y[this.row]]}next([e,r]){let[n,a]=this.place(),c,m=1/0;
for(let _ of this.near([n,a],Su)){let[w,g]=[this.view.x[_]-n,this.view.y[_]-a],G=Math.hypot(w,g),V=(w*e+g*r)/(G||1);_===this.row||!G||V<ku||G/V**2>=m||([c,m]=[_,
G/V**2])}return c}follow(){let{camera:e}=this.view,[r,n]=e.toScreen(this.place()),a=(c,m)=>Math.min(0,c-cs)||Math.max(0,c-m+cs);this.view.moved(()=>e.panBy(-a(r,
e.width),-a(n,e.height)))}};var Tn=`.bigmap-box { container-type: inline-size; }
.bigmap {
  --mark: #e11d48;
  --line: color-mix(in srgb, var(--st-text-color, #31333f) 18%, transparent);
  --panel: color-mix(in srgb, var(--st-background-color, #fff) 94%, transparent);
  --quiet: color-mix(in srgb, var(--st-text-color, #31333f) 62%, transparent);
  box-sizing: border-box;
  color: var(--st-text-color, #31333f);
  font: 400 0.875rem/1.35 var(--st-font, sans-serif);
  height: var(--height, 640px);
}
.bigmap * { box-sizing: border-box; }
.bigmap [hidden] { display: none !important; }
.bigmap button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; margin: 0; padding: 0; }
.bigmap button:focus-visible, .surface:focus-visible {
  outline: 2px solid var(--st-primary-color, #0f766e);
  outline-offset: -2px;
}
.plot { height: 100%; overflow: hidden; position: relative; }
.plot > canvas, .overlay, .surface { height: 100%; inset: 0; position: absolute; width: 100%; }
.overlay { overflow: hidden; pointer-events: none; }
.surface { touch-action: none; }
.surface[data-mode="select"] { cursor: grab; }
.surface[data-mode="lasso"], .surface[data-mode="decode"] { cursor: crosshair; }
.surface.on-point { cursor: pointer; }
.surface.panning { cursor: grabbing; }

.toolbar {
  align-items: flex-end;
  bottom: calc(2.25rem + var(--map-lift, 0rem));
  display: flex;
  gap: 0.5rem;
  left: 0.625rem;
  pointer-events: none;
  position: absolute;
}
.group {
  background: var(--panel);
  border: 1px solid var(--line);
  border-radius: var(--st-button-radius, 0.5rem);
  display: flex;
  overflow: hidden;
  pointer-events: auto;
}
.group.tall { flex-direction: column; }
.bigmap .group button { align-items: center; display: flex; gap: 0.375rem; height: 2rem; justify-content: center; min-width: 2rem; padding: 0 0.5rem; }
.group.tall button + button { border-top: 1px solid var(--line) !important; }
.group button:hover { background: color-mix(in srgb, var(--st-text-color, #000) 7%, transparent); }
.icon { fill: none; height: 1.05rem; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 1.75; width: 1.05rem; }

.hint { background: var(--panel); border-radius: 0.375rem; bottom: calc(0.5rem + var(--map-lift, 0rem)); color: var(--quiet); font-size: 0.8125rem; left: 0.625r\
em; padding: 0.0625rem 0.375rem; pointer-events: none; position: absolute; }
.notice {
  align-items: center;
  color: var(--quiet);
  display: flex;
  font-size: 1rem;
  inset: 0;
  justify-content: center;
  pointer-events: none;
  position: absolute;
}
.tip {
  background: var(--st-background-color, #fff);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
  left: 0;
  max-width: min(24rem, 80%);
  overflow-wrap: anywhere;
  padding: 0.5rem 0.625rem;
  pointer-events: none;
  position: absolute;
  top: 0;
  width: max-content;
}
.tip .text { -webkit-box-orient: vertical; -webkit-line-clamp: 8; display: -webkit-box; overflow: hidden; white-space: pre-wrap; }
.tip .class { align-items: center; color: var(--quiet); display: flex; font-size: 0.8125rem; gap: 0.375rem; }
.tip .text + .class { margin-top: 0.25rem; }
.tip .note { color: var(--quiet); font-size: 0.8125rem; margin-top: 0.125rem; }
.swatch { background: var(--swatch); border-radius: 50%; flex: none; height: 0.7rem; width: 0.7rem; }

.area { fill: color-mix(in srgb, var(--st-primary-color, #0f766e) 9%, transparent); stroke: var(--st-primary-color, #0f766e); stroke-linejoin: round; stroke-wid\
th: 2; }
.area.open { stroke-dasharray: 5 4; }
.contours path { fill: color-mix(in srgb, var(--st-text-color, #31333f) 4%, transparent); stroke: color-mix(in srgb, var(--st-text-color, #31333f) 38%, transpar\
ent); stroke-width: 1; vector-effect: non-scaling-stroke; }
.names text, .walk .words { fill: var(--st-text-color, #31333f); font: 600 13px var(--st-font, sans-serif); }
.names text { dominant-baseline: central; paint-order: stroke; stroke: var(--st-background-color, #fff); stroke-linejoin: round; stroke-width: 4; text-anchor: m\
iddle; }
.walk path, .pin path, .pick circle, .echo circle, .near circle, .near line, .around circle, .around line { fill: none; stroke-linecap: round; stroke-linejoin: \
round; }
.walk .under { stroke: var(--st-background-color, #fff); stroke-width: 6; }
.walk .over { stroke: var(--mark); stroke-width: 3; }
.walk circle { fill: #fff; stroke: var(--mark); stroke-width: 2; }
.walk circle.end { fill: var(--mark); stroke: #fff; }
.walk .number { fill: #9f1239; font: 600 10px var(--st-font, sans-serif); text-anchor: middle; }
.walk .number.end { fill: #fff; }
.walk .card { fill: var(--panel); stroke: var(--line); }
.walk .words { font-weight: 400; }
.placed path { fill: var(--mark); stroke: #fff; stroke-width: 2; }
.pin .under, .pick .under { stroke: var(--st-background-color, #fff); stroke-width: 6; }
.pin .over, .pick .over { stroke: var(--mark); stroke-width: 3; }
.near line { stroke: var(--mark); stroke-width: 1; opacity: 0.45; }
.near circle { stroke: var(--mark); stroke-width: 1.5; }
.around line { stroke: var(--st-text-color, #000); stroke-width: 1; opacity: 0.35; }
.around circle { stroke: var(--st-text-color, #000); stroke-width: 1.5; }
.echo .under { stroke: var(--st-background-color, #fff); stroke-width: 6; }
.echo .over { stroke: var(--st-text-color, #000); stroke-width: 3; }
.ring { fill: none; stroke: var(--st-text-color, #000); stroke-width: 2; }
.aside { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }

.legend {
  background: var(--panel);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  display: flex;
  flex-direction: column;
  left: 0.625rem;
  max-height: calc(100% - 11rem);
  max-width: 12rem;
  padding: 0.25rem;
  position: absolute;
  top: 0.625rem;
}
.legend:empty { display: none; }
.bigmap .legend .title { display: flex; font-weight: 600; gap: 0.5rem; justify-content: space-between; overflow-wrap: anywhere; padding: 0.125rem 0.375rem; text\
-align: start; }
.legend .title::after { content: "\\25BE" / ""; }
.legend .title[aria-expanded="false"]::after { content: "\\25B8" / ""; }
.legend .body { display: flex; flex-direction: column; min-height: 0; }
.bigmap .legend .all { color: var(--st-primary-color, #0f766e); font-size: 0.8125rem; padding: 0.125rem 0.375rem; text-align: start; }
.legend .missing { color: var(--quiet); font-size: 0.8125rem; padding: 0.25rem 0.375rem; }
.entries { overflow-y: auto; scrollbar-width: thin; }
.bigmap .legend .entry { align-items: center; border-radius: 0.375rem; display: flex; gap: 0.5rem; padding: 0.2rem 0.375rem; text-align: start; width: 100%; }
.legend .entry:hover, .legend .title:hover { background: color-mix(in srgb, var(--st-text-color, #000) 7%, transparent) !important; }
.entry .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.entry .count { color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.entry[aria-pressed="false"] .name { color: var(--quiet); text-decoration: line-through; }
.entry[aria-pressed="false"] .swatch { background: none; box-shadow: inset 0 0 0 2px var(--swatch); opacity: 0.6; }
.scale { align-items: center; display: flex; gap: 0.5rem; padding: 0.25rem 0.375rem; }
.scale .bar { background: linear-gradient(to right, var(--stops)); border-radius: 0.25rem; flex: 1; height: 0.75rem; min-width: 4.5rem; }
.scale .end { color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }

.sweep .cell { fill: color-mix(in srgb, var(--mark) 8%, transparent); stroke: var(--mark); stroke-dasharray: 3 3; stroke-opacity: 0.7; }
.sweep .center { fill: var(--mark); stroke: var(--st-background-color, #fff); stroke-width: 1.5; }
.sweep.far .cell { fill: none; stroke: var(--quiet); }
.sweep.far .center { fill: var(--st-background-color, #fff); stroke: var(--quiet); stroke-width: 2; }
.sweep .cross { fill: none; stroke: var(--st-text-color, #000); stroke-width: 1.5; }

/* The page's drawer lies over the bottom of a narrow map. */
@container (max-width: 600px) {
  .toolbar { bottom: 6.75rem; } /* above the folded panel too */
  .hint { bottom: 3.75rem; }
}
`;var Br=2,Ou=["--st-text-color","--st-background-color","--st-primary-color"],Ru=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,Cu=".title, .entry .name\
, .entry .count, .end, .missing";async function Mu({points:i,camera:e,overlay:r,root:n,plot:a,legend:c}){let{width:m,height:_}=e,w=Fe("canvas",{width:Br*m,height:Br*
_}),g=w.getContext("2d"),G=getComputedStyle(n);return g.scale(Br,Br),g.fillStyle=G.getPropertyValue("--st-background-color").trim()||"#fff",g.fillRect(0,0,m,_),
i.at(Br,e,V=>g.drawImage(V,0,0,m,_)),g.drawImage(await Gu(r.svg,G,m,_),0,0,m,_),Fu(g,c,a.getBoundingClientRect()),w}async function us(i,e){let r=await Mu(i),n=await new Promise(
c=>r.toBlob(c,"image/png")),a=URL.createObjectURL(n);Fe("a",{href:a,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(a),1e4)}async function Gu(i,e,r,n){let a=i.
cloneNode(!0);a.querySelectorAll(".ring, .echo, .sweep").forEach(g=>g.remove()),a.setAttribute("xmlns","http://www.w3.org/2000/svg"),a.setAttribute("class","big\
map");let c=Ou.map(g=>`${g}: ${e.getPropertyValue(g)}`);Object.entries({width:r,height:n}).forEach(([g,G])=>a.setAttribute(g,G)),a.setAttribute("style",[...c,`w\
idth: ${r}px`,`height: ${n}px`].join(";")),a.prepend(Fe("style",{},Tn));let _=new Image,w=new XMLSerializer().serializeToString(a).replace(Ru,"");return _.src=`\
data:image/svg+xml;charset=utf-8,${encodeURIComponent(w)}`,await _.decode(),_}function Fu(i,e,r){if(!e.offsetWidth)return;let n=m=>{let{left:_,top:w,width:g,height:G}=m.
getBoundingClientRect();return[_-r.left,w-r.top,g,G]},{backgroundColor:a,borderColor:c}=getComputedStyle(e);Object.assign(i,{fillStyle:a,strokeStyle:c,textBaseline:"\
middle"}),i.beginPath(),i.roundRect(...n(e),8),i.fill(),i.stroke(),i.clip();for(let m of e.querySelectorAll(".swatch"))Nu(i,m,n(m));for(let m of e.querySelectorAll(
".bar"))Du(i,m,n(m));for(let m of e.querySelectorAll(Cu))Iu(i,m,n(m))}function Nu(i,e,[r,n,a,c]){let m=e.closest(".entry").getAttribute("aria-pressed")==="true",
_=getComputedStyle(e).getPropertyValue("--swatch");Object.assign(i,{fillStyle:_,strokeStyle:_,lineWidth:2}),i.beginPath(),i.arc(r+a/2,n+c/2,a/2-(m?0:1),0,2*Math.
PI),m?i.fill():i.stroke()}function Du(i,e,[r,n,a,c]){let m=e.style.getPropertyValue("--stops").split(","),_=i.createLinearGradient(r,0,r+a,0);m.forEach((w,g)=>_.
addColorStop(g/(m.length-1),w.trim())),i.fillStyle=_,i.fillRect(r,n,a,c)}function Iu(i,e,[r,n,a,c]){let{color:m,font:_,paddingLeft:w,textDecorationLine:g}=getComputedStyle(
e);Object.assign(i,{fillStyle:m,font:_});let[G,V]=[r+parseFloat(w),n+c/2];i.save(),i.beginPath(),i.rect(r,n,a+4,c),i.clip(),i.fillText(e.textContent,G,V),g.includes(
"line-through")&&i.fillRect(G,V,i.measureText(e.textContent).width,1),i.restore()}var hs=7,Bu=24,Pu=1.5,ds={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]};function ps(i){let e=D=>!i.kept.hidden.has(i.codes[D]),r=(D,ae,xe)=>i.
grid.near(i.camera.toUnit(D),ae/i.camera.scale,e,xe),n=D=>i.data.mode==="decode"?void 0:r(D,hs,1)[0],a=D=>D.map(ae=>i.camera.toUnit(ae)),c=()=>i.free(),m=new An(
i,(D,ae)=>i.grid.nearest(D,e,ae)),_={drag:D=>i.data.mode==="lasso"?D?"box":"lasso":D?"lasso":"pan",pan:(D,ae)=>i.moved(()=>i.camera.panBy(D,ae)),zoom:(D,ae)=>{i.
moved(()=>i.camera.zoomAt(D,ae)),i.sweep.again()},onZoom:D=>_.zoom(D),onFit:()=>i.moved(()=>i.camera.fit()),onSave:()=>i.codes&&i.points&&us(i,"midsentence-map.\
png"),hover(D){if(!i.codes||D===null)return V();m.row=null;let ae=i.overlay.under(D,i.placed,i.camera);if(i.data.mode==="decode"&&!ae)return i.sweep.move(D);let xe=ae?
void 0:n(D);if(ae)g(...ae,D);else{if(xe===void 0)return V();G(xe,D)}return i.redraw()},click(D){if(!i.codes)return;let ae=n(D);if(ae!==void 0)return w({row:ae},
{row:ae});if(i.data.second)return;let xe=i.data.mode==="decode"?i.sweep.target(D):i.place(i.camera.toUnit(D));return w({place:xe},{place:i.unit(xe)})},trace(D){
i.tracing=a(D),i.redraw()},done(D){if(i.tracing=[],i.codes&&D.length>2){let ae=(0,ms.default)(D.map(([xe,Oe])=>({x:xe,y:Oe})),Pu,!0);i.area=a(ae.map(({x:xe,y:Oe})=>[
xe,Oe])),i.pick({polygon:i.area.map(xe=>i.place(xe)),hidden:[...i.kept.hidden]})}i.redraw()},onClear(){i.area=[],i.pick({polygon:[],hidden:[]}),i.redraw()},key(D){
if(!i.codes)return!1;if(i.data.mode==="decode"&&i.sweep.key(D,_.click))return!0;let ae=(xe,Oe)=>{G(xe,Oe,!0),i.redraw()};if(m.key(D,ae,xe=>w({row:xe},{row:xe})))
return!0;if(D==="Escape"&&i.area.length)_.onClear();else if(D==="+"||D==="=")_.zoom(1.4);else if(D==="-")_.zoom(1/1.4);else if(D==="0")_.onFit();else if(ds[D])_.
pan(...ds[D]);else return!1;return!0}};function w(D,ae){i.clicked=ae,i.pick(D),i.redraw()}function g(D,ae,xe){let{path_texts:Oe,placed_texts:Pe}=i.data,$e=D==="\
walk"?Oe:Pe,ge=D==="walk"?`walk, step ${ae.map(Ue=>Ue+1).join(", ")} of ${Oe.length}`:"yours",Be=[...new Set(ae.map(Ue=>$e[Ue]))];i.tooltip.say(Be.join(`
`),ge,"var(--mark)",{pixel:xe,frame:c()})}function G(D,ae,xe=!1){let Oe=i.codes[D];i.surface.classList.add("on-point"),i.tooltip.over(D,{pixel:ae,frame:c(),name:i.
data.names[Oe]??"",color:i.data.palette[Oe],ask:i.map.ask,others:()=>r(ae,6*hs,Bu),aloud:xe})}function V(){i.sweep.leave(),i.surface.classList.remove("on-point"),
!(i.tooltip.root.hidden&&i.tooltip.row===null)&&(i.tooltip.hide(),i.redraw())}return _}var Sn=class{constructor(e,r){this.x=e,this.y=r,this.side=Math.max(1,Math.min(1024,Math.ceil(Math.sqrt(e.length/4))));let n=new Uint32Array(e.length);this.starts=
new Uint32Array(this.side*this.side+1);for(let c=0;c<e.length;c++)n[c]=this.cell(r[c])*this.side+this.cell(e[c]),this.starts[n[c]+1]++;for(let c=0;c<this.side*this.
side;c++)this.starts[c+1]+=this.starts[c];let a=this.starts.slice();this.rows=new Uint32Array(e.length);for(let c=0;c<e.length;c++)this.rows[a[n[c]]++]=c}cell(e){
return Math.max(0,Math.min(this.side-1,Math.floor((e+1)/2*this.side)))}near([e,r],n,a,c=1){let m=[];for(let _=this.cell(r-n);_<=this.cell(r+n);_++){let w=_*this.
side,g=this.starts[w+this.cell(e+n)+1];for(let G=this.starts[w+this.cell(e-n)];G<g;G++){let V=this.rows[G],D=Math.hypot(this.x[V]-e,this.y[V]-r);D<=n&&a(V)&&m.push(
[D,V])}}return m.sort((_,w)=>_[0]-w[0]),m.slice(0,c).map(([,_])=>_)}nearest(e,r,n=1){let a=Math.min(3,2*Math.sqrt(n/Math.max(1,this.x.length)));for(;;){let c=this.
near(e,a,r,n);if(c.length>=n||a>=3)return c;a*=2}}};var vs=new Intl.NumberFormat("en-US");function Uu({palette:i,low:e,high:r,counts:n}){let a=i.slice(0,-1),c=a.filter((_,w)=>w%7===0),m=n[a.length];return[Fe("div",
{class:"scale"},Fe("span",{class:"end"},e),Fe("div",{class:"bar",style:`--stops: ${c.join(",")}`}),Fe("span",{class:"end"},r)),...m?[Fe("div",{class:"missing"},
`${vs.format(m)} grey: no value`)]:[]]}function zu({names:i,palette:e,counts:r,hidden:n,onChange:a}){let c=Fe("button",{type:"button",class:"all",onclick:()=>g(
null)},"Show all"),m=i.map((G,V)=>Fe("button",{type:"button",class:"entry",title:G,onclick:()=>w(V),ondblclick:()=>g(V)},Fe("span",{class:"swatch",style:`--swat\
ch: ${e[V]}`}),Fe("span",{class:"name",dir:"auto"},G),Fe("span",{class:"count"},vs.format(r[V])))),_=()=>{m.forEach((G,V)=>G.setAttribute("aria-pressed",String(
!n.has(V)))),c.hidden=n.size===0},w=G=>{n.has(G)?n.delete(G):n.add(G),_(),a()},g=G=>{let V=G!==null&&n.size===i.length-1&&!n.has(G);n.clear(),G!==null&&!V&&i.forEach(
(D,ae)=>ae!==G&&n.add(ae)),_(),a()};return _(),[Fe("div",{class:"entries"},...m),c]}function bs(i,{title:e,names:r,palette:n,low:a,high:c,counts:m,kept:_,onChange:w}){
if(i.classList.toggle("is-scale",!r.length),!r.length&&a===null)return i.replaceChildren();let g={names:r,palette:n,low:a,high:c,counts:m,hidden:_.hidden,onChange:w},
G=Fe("div",{class:"body"},...r.length?zu(g):Uu(g)),V=Fe("button",{type:"button",class:"title",onclick:()=>ae()},e),D=xe=>{_.folded=xe,G.hidden=xe,V.setAttribute(
"aria-expanded",String(!xe))},ae=()=>{D(!_.folded),w()};return _.folded??=i.parentElement.clientWidth<600,i.replaceChildren(V,G),D(_.folded)}function kn(i,e){return i==null||e==null?NaN:i<e?-1:i>e?1:i>=e?0:NaN}function ju(i,e){return i==null||e==null?NaN:e<i?-1:e>i?1:e>=i?0:NaN}function ys(i){let e,r,
n;i.length!==2?(e=kn,r=(_,w)=>kn(i(_),w),n=(_,w)=>i(_)-w):(e=i===kn||i===ju?i:$u,r=i,n=i);function a(_,w,g=0,G=_.length){if(g<G){if(e(w,w)!==0)return G;do{let V=g+
G>>>1;r(_[V],w)<0?g=V+1:G=V}while(g<G)}return g}function c(_,w,g=0,G=_.length){if(g<G){if(e(w,w)!==0)return G;do{let V=g+G>>>1;r(_[V],w)<=0?g=V+1:G=V}while(g<G)}
return g}function m(_,w,g=0,G=_.length){let V=a(_,w,g,G-1);return V>g&&n(_[V-1],w)>-n(_[V],w)?V-1:V}return{left:a,center:m,right:c}}function $u(){return 0}function Vu(i){
return i===null?NaN:+i}var gs=ys(kn),sd=gs.right,fd=gs.left,ld=ys(Vu).center;var xs=_s(Es),cd=_s(Hu);function _s(i){return function(e,r,n=r){if(!((r=+r)>=0))throw new RangeError("invalid rx");if(!((n=+n)>=0))throw new RangeError("invalid\
 ry");let{data:a,width:c,height:m}=e;if(!((c=Math.floor(c))>=0))throw new RangeError("invalid width");if(!((m=Math.floor(m!==void 0?m:a.length/c))>=0))throw new RangeError(
"invalid height");if(!c||!m||!r&&!n)return e;let _=r&&i(r),w=n&&i(n),g=a.slice();return _&&w?(br(_,g,a,c,m),br(_,a,g,c,m),br(_,g,a,c,m),yr(w,a,g,c,m),yr(w,g,a,c,
m),yr(w,a,g,c,m)):_?(br(_,a,g,c,m),br(_,g,a,c,m),br(_,a,g,c,m)):w&&(yr(w,a,g,c,m),yr(w,g,a,c,m),yr(w,a,g,c,m)),e}}function br(i,e,r,n,a){for(let c=0,m=n*a;c<m;)
i(e,r,c,c+=n,1)}function yr(i,e,r,n,a){for(let c=0,m=n*a;c<n;++c)i(e,r,c,c+m,n)}function Hu(i){let e=Es(i);return(r,n,a,c,m)=>{a<<=2,c<<=2,m<<=2,e(r,n,a+0,c+0,m),
e(r,n,a+1,c+1,m),e(r,n,a+2,c+2,m),e(r,n,a+3,c+3,m)}}function Es(i){let e=Math.floor(i);if(e===i)return Xu(i);let r=i-e,n=2*i+1;return(a,c,m,_,w)=>{if(!((_-=w)>=
m))return;let g=e*c[m],G=w*e,V=G+w;for(let D=m,ae=m+G;D<ae;D+=w)g+=c[Math.min(_,D)];for(let D=m,ae=_;D<=ae;D+=w)g+=c[Math.min(_,D+G)],a[D]=(g+r*(c[Math.max(m,D-
V)]+c[Math.min(_,D+V)]))/n,g-=c[Math.max(m,D-G)]}}function Xu(i){let e=2*i+1;return(r,n,a,c,m)=>{if(!((c-=m)>=a))return;let _=i*n[a],w=m*i;for(let g=a,G=a+w;g<G;g+=
m)_+=n[Math.min(c,g)];for(let g=a,G=c;g<=G;g+=m)_+=n[Math.min(c,g+w)],r[g]=_/e,_-=n[Math.max(a,g-w)]}}function Wu(i,e){let r=0;if(e===void 0)for(let n of i)n!=null&&
(n=+n)>=n&&++r;else{let n=-1;for(let a of i)(a=e(a,++n,i))!=null&&(a=+a)>=a&&++r}return r}function ws(i,e){let r,n;if(e===void 0)for(let a of i)a!=null&&(r===void 0?a>=a&&(r=n=a):(r>a&&(r=a),n<a&&(n=a)));else{let a=-1;for(let c of i)(c=e(c,++a,i))!=null&&
(r===void 0?c>=c&&(r=n=c):(r>c&&(r=c),n<c&&(n=c)))}return[r,n]}var Yu=Array.prototype,ud=Yu.slice;var qu=Math.sqrt(50),Qu=Math.sqrt(10),Ku=Math.sqrt(2);function Ln(i,e,r){let n=(e-i)/Math.max(0,r),a=Math.floor(Math.log10(n)),c=n/Math.pow(10,a),m=c>=qu?10:c>=
Qu?5:c>=Ku?2:1,_,w,g;return a<0?(g=Math.pow(10,-a)/m,_=Math.round(i*g),w=Math.round(e*g),_/g<i&&++_,w/g>e&&--w,g=-g):(g=Math.pow(10,a)*m,_=Math.round(i/g),w=Math.
round(e/g),_*g<i&&++_,w*g>e&&--w),w<_&&.5<=r&&r<2?Ln(i,e,r*2):[_,w,g]}function $i(i,e,r){if(e=+e,i=+i,r=+r,!(r>0))return[];if(i===e)return[i];let n=e<i,[a,c,m]=n?
Ln(e,i,r):Ln(i,e,r);if(!(c>=a))return[];let _=c-a+1,w=new Array(_);if(n)if(m<0)for(let g=0;g<_;++g)w[g]=(c-g)/-m;else for(let g=0;g<_;++g)w[g]=(c-g)*m;else if(m<
0)for(let g=0;g<_;++g)w[g]=(a+g)/-m;else for(let g=0;g<_;++g)w[g]=(a+g)*m;return w}function Zu(i,e,r){return e=+e,i=+i,r=+r,Ln(i,e,r)[2]}function As(i,e,r){let n;for(;;){let a=Zu(i,e,r);if(a===n||a===0||!isFinite(a))return[i,e];if(a>0){let c=Math.ceil(i/a),m=Math.floor(e/a);i=(c-(c*a>i))*a,e=(m+(m*
a<e))*a}else if(a<0){let c=-a,m=Math.ceil(i*c),_=Math.floor(e*c);i=(m-(m/c>i))/c,e=(_+(_/c<e))/c}n=a}}function Ts(i){return Math.max(1,Math.ceil(Math.log(Wu(i))/
Math.LN2)+1)}function Vi(i,e){let r;if(e===void 0)for(let n of i)n!=null&&(r<n||r===void 0&&n>=n)&&(r=n);else{let n=-1;for(let a of i)(a=e(a,++n,i))!=null&&(r<a||r===void 0&&
a>=a)&&(r=a)}return r}var hd=Ju(Math.random);function Ju(i){return function(r,n=0,a=r.length){let c=a-(n=+n);for(;c;){let m=i()*c--|0,_=r[c+n];r[c+n]=r[m+n],r[m+n]=_}return r}}var eh=Array.prototype,Ls=eh.slice;function th(i,e){return i-e}function rh(i){for(var e=0,r=i.length,n=i[r-1][1]*i[0][0]-i[r-1][0]*i[0][1];++e<r;)n+=i[e-1][1]*i[e][0]-
i[e-1][0]*i[e][1];return n}var jt=i=>()=>i;function nh(i,e){for(var r=-1,n=e.length,a;++r<n;)if(a=ih(i,e[r]))return a;return 0}function ih(i,e){for(var r=e[0],n=e[1],
a=-1,c=0,m=i.length,_=m-1;c<m;_=c++){var w=i[c],g=w[0],G=w[1],V=i[_],D=V[0],ae=V[1];if(ah(w,V,e))return 0;G>n!=ae>n&&r<(D-g)*(n-G)/(ae-G)+g&&(a=-a)}return a}function ah(i,e,r){
var n;return oh(i,e,r)&&sh(i[n=+(i[0]===e[0])],r[n],e[n])}function oh(i,e,r){return(e[0]-i[0])*(r[1]-i[1])===(r[0]-i[0])*(e[1]-i[1])}function sh(i,e,r){return i<=
e&&e<=r||r<=e&&e<=i}function fh(){}var Nt=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[
[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,
1]]],[[[.5,1],[1,1.5]]],[]];function Ss(){var i=1,e=1,r=Ts,n=w;function a(g){var G=r(g);if(Array.isArray(G))G=G.slice().sort(th);else{let V=ws(g,lh);for(G=$i(...As(
V[0],V[1],G),G);G[G.length-1]>=V[1];)G.pop();for(;G[1]<V[0];)G.shift()}return G.map(V=>c(g,V))}function c(g,G){let V=G==null?NaN:+G;if(isNaN(V))throw new Error(
`invalid value: ${G}`);var D=[],ae=[];return m(g,V,function(xe){n(xe,g,V),rh(xe)>0?D.push([xe]):ae.push(xe)}),ae.forEach(function(xe){for(var Oe=0,Pe=D.length,$e;Oe<
Pe;++Oe)if(nh(($e=D[Oe])[0],xe)!==-1){$e.push(xe);return}}),{type:"MultiPolygon",value:G,coordinates:D}}function m(g,G,V){var D=new Array,ae=new Array,xe,Oe,Pe,
$e,ge,Be;for(xe=Oe=-1,$e=tr(g[0],G),Nt[$e<<1].forEach(Ue);++xe<i-1;)Pe=$e,$e=tr(g[xe+1],G),Nt[Pe|$e<<1].forEach(Ue);for(Nt[$e<<0].forEach(Ue);++Oe<e-1;){for(xe=
-1,$e=tr(g[Oe*i+i],G),ge=tr(g[Oe*i],G),Nt[$e<<1|ge<<2].forEach(Ue);++xe<i-1;)Pe=$e,$e=tr(g[Oe*i+i+xe+1],G),Be=ge,ge=tr(g[Oe*i+xe+1],G),Nt[Pe|$e<<1|ge<<2|Be<<3].
forEach(Ue);Nt[$e|ge<<3].forEach(Ue)}for(xe=-1,ge=g[Oe*i]>=G,Nt[ge<<2].forEach(Ue);++xe<i-1;)Be=ge,ge=tr(g[Oe*i+xe+1],G),Nt[ge<<2|Be<<3].forEach(Ue);Nt[ge<<3].forEach(
Ue);function Ue(rt){var ft=[rt[0][0]+xe,rt[0][1]+Oe],it=[rt[1][0]+xe,rt[1][1]+Oe],ht=_(ft),pt=_(it),ze,at;(ze=ae[ht])?(at=D[pt])?(delete ae[ze.end],delete D[at.
start],ze===at?(ze.ring.push(it),V(ze.ring)):D[ze.start]=ae[at.end]={start:ze.start,end:at.end,ring:ze.ring.concat(at.ring)}):(delete ae[ze.end],ze.ring.push(it),
ae[ze.end=pt]=ze):(ze=D[pt])?(at=ae[ht])?(delete D[ze.start],delete ae[at.end],ze===at?(ze.ring.push(it),V(ze.ring)):D[at.start]=ae[ze.end]={start:at.start,end:ze.
end,ring:at.ring.concat(ze.ring)}):(delete D[ze.start],ze.ring.unshift(ft),D[ze.start=ht]=ze):D[ht]=ae[pt]={start:ht,end:pt,ring:[ft,it]}}}function _(g){return g[0]*
2+g[1]*(i+1)*4}function w(g,G,V){g.forEach(function(D){var ae=D[0],xe=D[1],Oe=ae|0,Pe=xe|0,$e=Hi(G[Pe*i+Oe]);ae>0&&ae<i&&Oe===ae&&(D[0]=ks(ae,Hi(G[Pe*i+Oe-1]),$e,
V)),xe>0&&xe<e&&Pe===xe&&(D[1]=ks(xe,Hi(G[(Pe-1)*i+Oe]),$e,V))})}return a.contour=c,a.size=function(g){if(!arguments.length)return[i,e];var G=Math.floor(g[0]),V=Math.
floor(g[1]);if(!(G>=0&&V>=0))throw new Error("invalid size");return i=G,e=V,a},a.thresholds=function(g){return arguments.length?(r=typeof g=="function"?g:Array.
isArray(g)?jt(Ls.call(g)):jt(g),a):r},a.smooth=function(g){return arguments.length?(n=g?w:fh,a):n===w},a}function lh(i){return isFinite(i)?i:NaN}function tr(i,e){
return i==null?!1:+i>=e}function Hi(i){return i==null||isNaN(i=+i)?-1/0:i}function ks(i,e,r,n){let a=n-e,c=r-e,m=isFinite(a)||isFinite(c)?a/c:Math.sign(a)/Math.
sign(c);return isNaN(m)?i:i+m-.5}function ch(i){return i[0]}function uh(i){return i[1]}function hh(){return 1}function Os(){var i=ch,e=uh,r=hh,n=960,a=500,c=20,
m=2,_=c*3,w=n+_*2>>m,g=a+_*2>>m,G=jt(20);function V(ge){var Be=new Float32Array(w*g),Ue=Math.pow(2,-m),rt=-1;for(let gr of ge){var ft=(i(gr,++rt,ge)+_)*Ue,it=(e(
gr,rt,ge)+_)*Ue,ht=+r(gr,rt,ge);if(ht&&ft>=0&&ft<w&&it>=0&&it<g){var pt=Math.floor(ft),ze=Math.floor(it),at=ft-pt-.5,Ot=it-ze-.5;Be[pt+ze*w]+=(1-at)*(1-Ot)*ht,Be[pt+
1+ze*w]+=at*(1-Ot)*ht,Be[pt+1+(ze+1)*w]+=at*Ot*ht,Be[pt+(ze+1)*w]+=(1-at)*Ot*ht}}return xs({data:Be,width:w,height:g},c*Ue),Be}function D(ge){var Be=V(ge),Ue=G(
Be),rt=Math.pow(2,2*m);return Array.isArray(Ue)||(Ue=$i(Number.MIN_VALUE,Vi(Be)/rt,Ue)),Ss().size([w,g]).thresholds(Ue.map(ft=>ft*rt))(Be).map((ft,it)=>(ft.value=
+Ue[it],ae(ft)))}D.contours=function(ge){var Be=V(ge),Ue=Ss().size([w,g]),rt=Math.pow(2,2*m),ft=it=>{it=+it;var ht=ae(Ue.contour(Be,it*rt));return ht.value=it,ht};
return Object.defineProperty(ft,"max",{get:()=>Vi(Be)/rt}),ft};function ae(ge){return ge.coordinates.forEach(xe),ge}function xe(ge){ge.forEach(Oe)}function Oe(ge){
ge.forEach(Pe)}function Pe(ge){ge[0]=ge[0]*Math.pow(2,m)-_,ge[1]=ge[1]*Math.pow(2,m)-_}function $e(){return _=c*3,w=n+_*2>>m,g=a+_*2>>m,D}return D.x=function(ge){
return arguments.length?(i=typeof ge=="function"?ge:jt(+ge),D):i},D.y=function(ge){return arguments.length?(e=typeof ge=="function"?ge:jt(+ge),D):e},D.weight=function(ge){
return arguments.length?(r=typeof ge=="function"?ge:jt(+ge),D):r},D.size=function(ge){if(!arguments.length)return[n,a];var Be=+ge[0],Ue=+ge[1];if(!(Be>=0&&Ue>=0))
throw new Error("invalid size");return n=Be,a=Ue,$e()},D.cellSize=function(ge){if(!arguments.length)return 1<<m;if(!((ge=+ge)>=1))throw new Error("invalid cell \
size");return m=Math.floor(Math.log(ge)/Math.LN2),$e()},D.thresholds=function(ge){return arguments.length?(G=typeof ge=="function"?ge:Array.isArray(ge)?jt(Ls.call(
ge)):jt(ge),D):G},D.bandwidth=function(ge){if(!arguments.length)return Math.sqrt(c*(c+1));if(!((ge=+ge)>=0))throw new Error("invalid bandwidth");return c=(Math.
sqrt(4*ge*ge+1)-1)/2,$e()},D}var Pr=256,dh=5,mh=[.02,.06,.15,.3,.5,.75],On=class{constructor(){this.root=De("g",{class:"contours"})}fill(e,r,n,a){if(a===this.key)return;this.key=a;let m=Os().
x(w=>(e[w]+1)/2*Pr).y(w=>(1-r[w])/2*Pr).weight(w=>n(w)?1:0).size([Pr,Pr]).cellSize(2).bandwidth(dh).contours(e.keys()),_=m.max>0?mh.map(w=>De("path",{d:ph(m(w*m.
max))})):[];this.root.replaceChildren(..._)}clear(){this.key=null,this.root.replaceChildren()}move({width:e,height:r,center:n,scale:a}){let[c,m]=[e/2-n[0]*a,r/2+
n[1]*a];this.root.setAttribute("transform",`translate(${c} ${m}) scale(${a})`)}};function ph({coordinates:i}){let e=n=>(2*n/Pr-1).toFixed(4),r=n=>`M${n.map(([a,
c])=>`${e(a)} ${e(c)}`).join("L")}Z`;return i.map(n=>n.map(r).join("")).join("")}var Rs=document.createElement("canvas").getContext("2d"),Rn=3,Cn=class{constructor({width:e,height:r},n){this.size=[e,r],this.taken=[...n]}take(e){let r=([a,c,m,
_])=>a>=0&&c>=0&&m<=this.size[0]&&_<=this.size[1]&&this.taken.every(([w,g,G,V])=>m+Rn<=w||a-Rn>=G||_+Rn<=g||c-Rn>=V),n=e.find(r)??null;return n&&this.taken.push(
n),n}};function Mn(i,e){return Rs.font=e,Rs.measureText(i).width}function Gn(i,e){return i.length<=e?i:`${i.slice(0,e-1).trimEnd()}\u2026`}var vh=12,bh=34,Cs=18,yh=2,Fn=class{constructor(){this.root=De("g",{class:"names"}),this.all=[]}fill(e,r){this.all=e.map(([n,a,c,m])=>{let _=Gn(c,bh);return{at:[
n,a],level:m,width:Mn(_,r),mark:De("text",{"aria-hidden":"true"},_)}}),this.root.replaceChildren(...this.all.map(({mark:n})=>n))}draw(e,r){let n=0;for(let{at:a,
level:c,width:m,mark:_}of this.all){let[w,g]=e.toScreen(a),G=[w-m/2,g-Cs/2,w+m/2,g+Cs/2],V=n<vh&&(c===0||e.zoom>=yh)&&r.take([G])!==null;_.style.display=V?"":"n\
one",V&&(n+=1,_.setAttribute("x",w.toFixed(1)),_.setAttribute("y",g.toFixed(1)))}}};var gh=16,xh=30,_h=18,Eh=12,Nn=class{constructor(){this.lines=[De("path",{class:"under"}),De("path",{class:"over"})],this.marks=De("g"),this.root=De("g",{class:"\
walk"},...this.lines,this.marks),this.groups=[]}draw(e,r,n,a,c){let m=e.map(w=>n.toScreen(w)),_=m.length?`M${m.map(w=>w.map(g=>g.toFixed(1)).join(" ")).join("L")}`:
"";for(let w of this.lines)w.setAttribute("d",_);this.groups=wh(m);for(let{pixel:w}of this.groups)a.taken.push(Th(w,9,9));this.marks.replaceChildren(...this.groups.
flatMap(w=>this.mark(w,m.length,r,a,c)))}mark({pixel:[e,r],steps:n},a,c,m,_){let w=n.includes(0)||n.includes(a-1),g=Ah(n,a),G=[De("circle",{class:w?"end":"step",
cx:e,cy:r,r:g.length>2?12:9}),De("text",{class:w?"number end":"number",x:e,y:r,dy:"0.35em"},g)],V=Gn(c[n[0]]||"(no words)",xh),D=m.take(Sh([e,r],Mn(V,_)+10));if(D){
let[ae,xe,Oe,Pe]=D;G.push(De("rect",{class:"card",x:ae,y:xe,width:Oe-ae,height:Pe-xe,rx:4})),G.push(De("text",{class:"words",x:ae+5,y:(xe+Pe)/2,dy:"0.35em"},V))}
return G}under([e,r]){return this.groups.find(({pixel:n})=>Math.hypot(n[0]-e,n[1]-r)<=Eh)?.steps??null}};function wh(i){let e=[];return i.forEach((r,n)=>{let a=e.
find(c=>Math.hypot(c.pixel[0]-r[0],c.pixel[1]-r[1])<gh);a?a.steps.push(n):e.push({pixel:r,steps:[n]})}),e}function Ah(i,e){let r=c=>c===0?"A":c===e-1?"B":String(
c+1),[n,a]=[i[0],i.at(-1)];return i.length===1?r(n):a-n===i.length-1?`${r(n)}-${r(a)}`:`${r(n)}+`}function Th([i,e],r,n){return[i-r,e-n,i+r,e+n]}function Sh([i,
e],r){let n=_h/2,a=(m,_)=>[m,_-n,m+r,_+n];return[0,-26,26,-48,48].flatMap(m=>m?[a(i-r/2,e+m)]:[a(i+15,e),a(i-15-r,e)])}var kh="M0-9 9 0 0 9-9 0z",Lh="M-14 0h8M6 0h8M0-14v8M0 6v8",Dn=class{constructor(e){this.svg=e,this.contours=new On,this.names=new Fn,this.walk=new Nn,this.area=
De("path",{class:"area"}),this.near=De("g",{class:"near"}),this.around=De("g",{class:"around"}),this.placed=De("g",{class:"placed"}),this.cross=De("g",{class:"p\
in"},...["under","over"].map(ae=>De("path",{class:ae,d:Lh}))),this.pick=De("g",{class:"pick"},...["under","over"].map(ae=>De("circle",{class:ae,r:9}))),this.ring=
De("circle",{class:"ring",r:7}),this.echo=De("g",{class:"echo"},...["under","over"].map(ae=>De("circle",{class:ae,r:11})));let{contours:r,area:n,near:a,around:c,
names:m,walk:_,cross:w,placed:g,pick:G,ring:V,echo:D}=this;e.replaceChildren(r.root,n,a,c,m.root,_.root,w,g,G,V,D)}draw({walk:e,texts:r,placed:n,area:a,closed:c,
near:m,around:_,point:w,place:g,ring:G,echo:V,camera:D,taken:ae,font:xe,named:Oe}){let Pe=Be=>D.toScreen(Be),$e=Be=>Be.map(Ue=>Pe(Ue).map(rt=>rt.toFixed(1)).join(
" ")).join("L");this.contours.move(D),this.area.setAttribute("d",a.length>1?`M${$e(a)}${c?"Z":""}`:""),this.area.classList.toggle("open",!c),this.link(this.near,
m,w??g,Pe),this.link(this.around,_,G??V,Pe),this.each(this.placed,n,()=>De("g",{},De("path",{d:kh})),Pe),this.one(this.cross,g,Pe),this.one(this.pick,w,Pe),this.
one(this.ring,G,Pe),this.one(this.echo,V,Pe);let ge=new Cn(D,ae);this.walk.draw(e,r,D,ge,xe),this.names.root.style.display=Oe?"":"none",Oe&&this.names.draw(D,ge)}link(e,r,n,a){
let c=n?r.map(_=>[a(n),a(_)]):[],m=c.map(([[_,w],[g,G]])=>De("line",{x1:_,y1:w,x2:g,y2:G}));e.replaceChildren(...m,...c.map(([,[_,w]])=>De("circle",{cx:_,cy:w,r:6})))}each(e,r,n,a){
for(;e.children.length>r.length;)e.lastChild.remove();for(;e.children.length<r.length;)e.append(n());r.forEach((c,m)=>this.one(e.children[m],c,a))}one(e,r,n){if(e.
style.display=r?"":"none",!r)return;let[a,c]=n(r);e.setAttribute("transform",`translate(${a.toFixed(1)} ${c.toFixed(1)})`)}under(e,r,n){let a=_=>Math.hypot(n.toScreen(
_)[0]-e[0],n.toScreen(_)[1]-e[1])<=10,c=r.findIndex(a);if(c>=0)return["placed",[c]];let m=this.walk.under(e);return m&&["walk",m]}};var In=class{constructor(){this.most=4e4,this.forget()}forget(){this.spent=null,this.calm=0}took(e,r){this.spent=this.spent===null?e:this.spent+.3*(e-this.spent),
this.spent>19?(this.most=Math.max(1e4,Math.min(this.most,r)*Math.max(.6,15/this.spent)),this.forget()):++this.calm>=4&&this.most<r&&(this.most*=1.15,this.calm=0)}};var Bn=class{constructor(e,r){this.surface=e,this.wants=r,this.down=new Map;let n=(a,c,m)=>e.addEventListener(a,c,m);n("pointerdown",a=>this.press(a)),n("pointe\
rmove",a=>this.move(a)),n("pointerup",a=>this.release(a)),n("pointercancel",a=>this.drop(a)),n("pointerleave",()=>this.down.size||r.hover(null)),n("contextmenu",
a=>a.preventDefault()),n("wheel",a=>this.wheel(a),{passive:!1}),n("keydown",a=>r.key(a.key)&&a.preventDefault())}pixel(e){let r=this.surface.getBoundingClientRect();
return[e.clientX-r.left,e.clientY-r.top]}press(e){this.surface.setPointerCapture(e.pointerId);let r=this.pixel(e);this.down.set(e.pointerId,r),this.moved=this.down.
size>1,this.start=r,this.act=e.button>0||this.down.size>1?"pan":this.wants.drag(e.shiftKey),this.button=e.button,this.corners=[r],this.surface.classList.toggle(
"panning",this.act==="pan")}move(e){let r=this.pixel(e),n=this.down.get(e.pointerId);if(!n)return this.wants.hover(r);!this.moved&&Math.hypot(r[0]-this.start[0],
r[1]-this.start[1])<4||(this.moved||this.wants.hover(null),this.moved=!0,this.down.size>1?this.pinch(e.pointerId,n,r):this.act==="pan"?this.wants.pan(r[0]-n[0],
r[1]-n[1]):this.trace(r),this.down.set(e.pointerId,r))}trace(e){if(this.act==="box"){let[r,n]=this.start;this.corners=[[r,n],[e[0],n],e,[r,e[1]]]}else{let r=this.
corners[this.corners.length-1];Math.hypot(e[0]-r[0],e[1]-r[1])>=3&&this.corners.push(e)}this.wants.trace(this.corners)}pinch(e,r,n){let[a]=[...this.down].filter(
([m])=>m!==e).map(([,m])=>m),c=m=>Math.max(1,Math.hypot(m[0]-a[0],m[1]-a[1]));this.wants.pan((n[0]-r[0])/2,(n[1]-r[1])/2),this.wants.zoom(c(n)/c(r),[(n[0]+a[0])/
2,(n[1]+a[1])/2])}release(e){this.down.delete(e.pointerId)&&(this.surface.classList.remove("panning"),!this.down.size&&(!this.moved&&this.button===0?this.wants.
click(this.pixel(e)):this.moved&&(this.act==="lasso"||this.act==="box")&&this.wants.done(this.corners)))}drop(e){this.down.delete(e.pointerId),this.surface.classList.
remove("panning"),this.wants.trace([])}wheel(e){e.preventDefault();let r=e.deltaMode===1?16:1;this.wants.zoom(Math.exp(-.0016*r*Math.max(-240,Math.min(240,e.deltaY))),
this.pixel(e))}};var Gs=as(Ms(),1),Oh="#9ca3af",Rh=60,Ch=2,Mh=`
precision highp float;
attribute vec2 place;
attribute vec4 color;
uniform vec2 center, scale;
uniform float size, opacity;
uniform vec4 tint;
varying vec4 shade;
varying float radius;
void main() {
  gl_Position = color.a > 0.0 ? vec4((place - center) * scale, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = size + 1.0; // the edge is a pixel soft
  radius = 0.5 * size;
  shade = vec4(mix(color.rgb, tint.rgb, tint.a), opacity);
}`,Gh=`
precision mediump float;
varying vec4 shade;
varying float radius;
void main() {
  float inside = clamp(radius + 0.5 - length(gl_PointCoord - 0.5) * (2.0 * radius + 1.0), 0.0, 1.0);
  float alpha = shade.a * inside;
  gl_FragColor = vec4(shade.rgb * alpha, alpha);
}`,Pn=class{constructor(e){this.canvas=e;let r={antialias:!1,depth:!1,stencil:!1};this.regl=(0,Gs.default)({canvas:e,attributes:r});let{prop:n}=this.regl;this.program=
this.regl({vert:Mh,frag:Gh,attributes:{place:n("place"),color:{buffer:n("color"),type:"uint8",normalized:!0}},uniforms:Object.fromEntries(["center","scale","siz\
e","opacity","tint"].map(a=>[a,n(a)])),count:n("count"),primitive:"points",depth:{enable:!1},blend:{enable:!0,func:{src:"one",dst:"one minus src alpha"}}}),this.
all=this.buffers(),this.lit=this.buffers(),this.order=new Uint32Array(0)}buffers(){return{place:this.regl.buffer(0),color:this.regl.buffer(0),count:0}}load(e,r,n){
Object.assign(this,{x:e,y:r,codes:n,painted:null}),this.order.length!==e.length&&(this.order=Fh(e.length)),this.all.place(this.placesOf(this.order)),this.all.count=
e.length}placesOf(e){let r=new Float32Array(2*e.length);return e.forEach((n,a)=>{r[2*a]=this.x[n],r[2*a+1]=this.y[n]}),r}colorsOf(e,r){let n=new Uint32Array(e.length);
return e.forEach((a,c)=>n[c]=r[this.codes[a]]),new Uint8Array(n.buffer)}paint({colors:e,hidden:r,hits:n}){let a=JSON.stringify([e,[...r].sort(),n?.mark??null]);
if(a===this.painted||!this.codes)return;this.painted=a;let c=Nh(e,r);if(this.all.color({data:this.colorsOf(this.order,c),type:"uint8"}),this.searched=n!==null,!n)
return;let m=new Set(n.rows),_=this.order.filter(w=>m.has(w)&&!r.has(this.codes[w]));this.lit.place(this.placesOf(_)),this.lit.color({data:this.colorsOf(_,c),type:"\
uint8"}),this.lit.count=_.length}look(e,r){let n=1e5/Math.max(1,e),a=Math.max(1.4,Math.min(6,2.6*n**.25))*r**.4,c=Math.max(.25,Math.min(.85,.6*n**.35*Math.max(1,
r)**.5));return{size:a,opacity:c}}resize(e,r,n=Math.min(Ch,devicePixelRatio)){Object.assign(this.canvas,{width:Math.round(e*n),height:Math.round(r*n)}),this.ratio=
n,this.regl.poll()}show({width:e,height:r,center:n,scale:a,zoom:c},m=1/0){this.regl.clear({color:[0,0,0,0]});let{count:_}=this.all;if(!_||!this.painted)return 0;
let w=Math.min(_,Math.round(m)),{size:g}=this.look(_,c),{opacity:G}=this.look(w,c),V={center:n,scale:[2*a/e,2*a/r],tint:[0,0,0,0]},D={...V,...this.all,size:g*this.
ratio,opacity:G,count:w};if(!this.searched)return this.program(D),w;let ae=Fs(Oh).map(Pe=>Pe/255);this.program({...D,tint:[...ae,1],opacity:Math.min(.12,.2*G)});
let xe=Math.ceil(this.lit.count*w/_),Oe=this.lit.count<Rh?4:1.5;return xe&&this.program({...V,...this.lit,size:(g+Oe)*this.ratio,opacity:1,count:xe}),w}at(e,r,n){
let{width:a,height:c}=r;this.resize(a,c,e),this.show(r),n(this.canvas),this.resize(a,c),this.show(r)}destroy(){this.regl.destroy()}};function Fh(i){let e=Uint32Array.
from({length:i},(n,a)=>a),r=2463534242;for(let n=i-1;n>0;n--){r^=r<<13,r^=r>>>17,r^=r<<5;let a=(r>>>0)%(n+1);[e[n],e[a]]=[e[a],e[n]]}return e}function Fs(i){return[
1,3,5].map(e=>parseInt(i.slice(e,e+2),16))}function Nh(i,e){let r=new Uint8Array(1024);return i.forEach((n,a)=>r.set([...Fs(n),e.has(a)?0:255],4*a)),new Uint32Array(
r.buffer)}var Un=class{constructor(e,r){this.map=e,this.onChange=r,this.until=0}update(e){return this.spec=e,e?(this.map.cells?.mark!==e.mark&&(this.map.cells={mark:e.mark,
said:new Map,refused:new Set}),this.next()):this.leave()}over(e,r){let n=!this.place||this.place.some((a,c)=>a!==e[c])||this.scale!==r;return[this.place,this.scale]=
[e,r],n&&(this.resting=!1,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.resting=!0,this.next()},60)),this.next(),this.find()}leave(){clearTimeout(this.
timer),this.place=null,this.resting=!1}find(){if(!this.spec||!this.place||!this.scale)return null;let e=this.level(14);for(let r=e;r>=0;r--){let n=this.cellAt(this.
place,r),a=this.map.cells.said.get(n.join("/"));if(a)return{...a,fine:r===e,center:this.center(n),half:this.side(r)/2}}return null}covers(){return!!(this.spec&&
this.place&&this.holds(this.cellAt(this.place,0)))}hear({mark:e,number:r,cells:n}){if(!this.spec||e!==this.spec.mark)return;let{said:a,refused:c}=this.map.cells;
a.size>2e4&&a.clear();for(let[m,_,w,g,G]of n)a.set(`${m}/${_}/${w}`,{text:g,far:G});r===this.number&&this.asked&&(a.has(this.asked[0].join("/"))||c.add(this.asked[0].
join("/")),this.asked=null,this.until=0),this.onChange(),this.next()}next(){if(!this.spec||!this.map.askCells||document.hidden||Date.now()<this.until)return;let e=this.
wanted();e.length&&(this.asked=e,this.number=(this.number??0)+1,this.until=Date.now()+3e3,clearTimeout(this.again),this.again=setTimeout(()=>this.next(),3001),this.
map.askCells({map:this.spec.mark,number:this.number,cells:e}))}wanted(){let{said:e,refused:r}=this.map.cells,n=c=>!e.has(c.join("/"))&&!r.has(c.join("/"));if(this.
place){let c=this.around(this.level(40),1).filter(n);if(c.length)return c;for(let m of this.resting?[0,2]:[]){let _=this.around(this.level(14),m).filter(n);if(_.
length)return _}}let a=[];for(let c=0;c<this.spec.rows;c++)for(let m=0;m<this.spec.columns;m++)a.push([0,m,c]);return this.sorted(a.filter(n)).slice(0,48)}around(e,r){
let[,n,a]=this.cellAt(this.place,e),c=[];for(let m=-r;m<=r;m++)for(let _=-r;_<=r;_++)c.push([e,n+_,a+m]);return this.sorted(c.filter(m=>this.holds(m)))}sorted(e){
let{origin:r,side:n,columns:a,rows:c}=this.spec,m=this.place??[r[0]+n*a/2,r[1]+n*c/2],_=w=>Math.hypot(...this.center(w).map((g,G)=>g-m[G]));return e.map(w=>[_(w),
w]).sort(([w],[g])=>w-g).map(([,w])=>w)}level(e){let r=Math.ceil(Math.log2(this.spec.side*this.scale/e));return Math.max(0,Math.min(this.spec.levels,r))}side(e){
return this.spec.side/2**e}cellAt(e,r){let{origin:n}=this.spec;return[r,...e.map((a,c)=>Math.floor((a-n[c])/this.side(r)))]}center([e,...r]){return r.map((n,a)=>this.
spec.origin[a]+(n+.5)*this.side(e))}holds([e,r,n]){let{columns:a,rows:c}=this.spec;return r>=0&&n>=0&&r<a*2**e&&n<c*2**e}destroy(){this.leave(),clearTimeout(this.
again)}};var Ns={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Dh=20,Ds=60,Ih="M-12 0h24M0-12v24",zn=class{constructor(e){this.view=e,this.cells=new Un(
e.map,()=>this.again()),this.cell=De("path",{class:"cell"}),this.dot=De("circle",{class:"center",r:3.5}),this.cross=De("path",{class:"cross",d:Ih}),this.root=De(
"g",{class:"sweep"},this.cell,this.dot,this.cross),this.pixel=null,this.keyed=!1}update(e){e||this.leave(),this.cells.update(e)}move(e,r=!1){this.keyed!==r&&(this.
last=null),[this.pixel,this.keyed]=[e,r],this.again()}leave(){this.pixel=null,this.keyed=!1,this.cells.leave()}again(){let{view:e}=this;if(!this.pixel||!e.codes)
return;let{step:r}=e.data,n=this.cells.over(e.place(e.camera.toUnit(this.pixel)),e.camera.scale*2/(r*65535)),{tooltip:a}=e;if(this.cells.covers()){let c=n?n.text||
"(no words)":"Decoding ...",m=n?.far?"Far from any sentence: a guess":"Decoded at the dot",_={pixel:this.pixel,frame:e.free()};a.say(c,n?m:"",n?.far?"var(--quie\
t)":"var(--mark)",_),this.keyed&&n&&this.last!==n.text&&(a.live.textContent=`${c}. ${n.far?m:""}`),this.last=n?.text}else a.hide();Object.assign(a.root.dataset,
{cell:n?n.center.join(" "):"",fine:n?.fine?"yes":""}),e.redraw()}target(e){[this.pixel,this.last]=[e,null];let r=this.view.place(this.view.camera.toUnit(e));return this.
cells.place=r,setTimeout(()=>this.again(),50),this.cells.find()?.center??r}draw(){let{view:e}=this,r=this.pixel&&this.cells.find(),n=c=>e.camera.toScreen(e.unit(
c)).map(m=>m.toFixed(1));this.root.style.display=this.pixel&&this.cells.covers()?"":"none",this.cross.style.display=this.keyed?"":"none";for(let c of[this.cell,
this.dot])c.style.display=r?"":"none";if(this.keyed&&this.cross.setAttribute("transform",`translate(${this.pixel.join(" ")})`),!r)return;let a=(c,m)=>n([r.center[0]+
c*r.half,r.center[1]+m*r.half]).join(" ");this.cell.setAttribute("d",`M${a(-1,-1)}L${a(1,-1)}L${a(1,1)}L${a(-1,1)}Z`),this.dot.setAttribute("transform",`transla\
te(${n(r.center).join(" ")})`),this.root.classList.toggle("far",r.far)}key(e,r){let{camera:n}=this.view;if(Ns[e]){let c=(this.keyed&&this.pixel?this.pixel:[n.width/
2,n.height/2]).map((w,g)=>w+Ns[e][g]*Dh),m=[n.width,n.height],_=c.map((w,g)=>Math.max(Ds,Math.min(m[g]-Ds,w)));this.view.moved(()=>n.panBy(_[0]-c[0],_[1]-c[1])),
this.move(_,!0)}else{if(!this.keyed||!this.pixel)return!1;if(e==="Enter"||e===" ")r(this.pixel);else if(e==="Escape")this.leave(),this.view.tooltip.hide(),this.
view.redraw();else return!1}return!0}destroy(){this.cells.destroy()}};function Is({onClear:i,onZoom:e,onFit:r,onSave:n}){let a=(g,G,V)=>Fe("button",{type:"button",title:G,"aria-label":G,onclick:V},ss(g)),c=Fe("button",{type:"butto\
n",title:"Clear the selection (Esc)",onclick:i},"Clear"),m=Fe("div",{class:"group",hidden:!0},c);return{root:Fe("div",{class:"toolbar"},Fe("div",{class:"group t\
all",role:"group","aria-label":"Zoom"},a("closer","Zoom in (+)",()=>e(1.6)),a("further","Zoom out (-)",()=>e(1/1.6)),a("fit","Show all (0)",r)),Fe("div",{class:"\
group"},a("save","Save the map as a picture (PNG)",n)),m),offerClear:g=>m.hidden=!g}}var Bh=90,Ph=4e3,Uh=5e3,jn=class{constructor(e,r){this.root=e,this.live=r,this.known=new Map,this.row=null}read(e){this.texts=e?.getChild("text"),this.notes=e?.
getChild("note")}of(e){return this.texts?[this.texts.get(e),this.notes.get(e)]:this.known.get(e)}over(e,{pixel:r,frame:n,name:a,color:c,ask:m,others:_,aloud:w}){
if(this.place={pixel:r,frame:n},e===this.row)return this.put();this.row=e,this.label=[a,c],this.aloud=w,clearTimeout(this.timer);let g=this.of(e);return!g&&m&&(this.
timer=setTimeout(()=>this.inquire(m,_),Bh)),this.show(g)}say(e,r,n,a){this.row=null,this.label=[r,n],this.aloud=!1,this.place=a,this.show([e,""])}inquire(e,r){this.
row===null||Date.now()<this.until||(this.until=Date.now()+Ph,this.again=()=>this.inquire(e,r),e([this.row,...r().filter(n=>n!==this.row&&!this.known.has(n))]))}hear(e){
this.until=0,this.known.size>Uh&&this.known.clear();for(let[r,n]of Object.entries(e))this.known.set(Number(r),n);this.row===null||this.texts||(this.known.has(this.
row)?this.show(this.known.get(this.row)):this.again?.())}forget(){this.known.clear(),this.until=0,this.hide()}hide(){clearTimeout(this.timer),this.row=null,this.
root.hidden=!0}show(e){let[r,n]=this.label,a=[];if(e&&a.push(Fe("div",{class:"text",dir:"auto"},e[0]||"(empty)")),r){let c=Fe("span",{class:"swatch",style:`--sw\
atch: ${n}`});a.push(Fe("div",{class:"class"},c,Fe("span",{dir:"auto"},r)))}e?.[1]&&a.push(Fe("div",{class:"note",dir:"auto"},e[1])),this.root.replaceChildren(...a),
this.root.hidden=a.length===0,this.aloud&&e&&(this.live.textContent=[e[0]||"(empty)",r].filter(Boolean).join(". ")),this.put()}put(){if(this.root.hidden)return;
let{pixel:e,frame:r}=this.place,{offsetWidth:n,offsetHeight:a}=this.root,c=e[0]+16+n>r[0]?Math.max(4,e[0]-n-12):e[0]+16,m=Math.max(4,Math.min(r[1]-a-4,e[1]+14));
this.root.style.transform=`translate(${Math.round(c)}px, ${Math.round(m)}px)`}};var Ur=65535,Us={select:"click one to read it",lasso:"drag around some to select them, with Shift a box",decode:"move over the map to read it, click to keep a p\
oint"},zh={...Us,decode:"move over the map to read it"},Yi=24,jh=120,$h="Arrow keys move the map, plus and minus zoom, 0 shows all. Enter reads the sentence nea\
rest to the middle; arrow keys then go from point to point, Enter picks one, Escape goes back to moving the map. In click mode decode arrow keys move a cross, w\
hose sentence is read out, and Enter keeps it.",qi=new Intl.NumberFormat("en-US"),$n=class{constructor(e,r){this.host=e,this.map=r,this.kept=r.kept,this.camera=
new En,this.pace=new In,this.build(),this.observer=new ResizeObserver(()=>this.resize()),this.observer.observe(this.plot)}build(){let e=ps(this);this.area=[],this.
clicked=null,this.told=null,this.echo=null,this.canvas=Fe("canvas",{"aria-hidden":"true"});let r=Fe("span",{class:"aside",id:"keys"},$h);this.surface=Fe("div",{
class:"surface",tabindex:"0",role:"application","aria-describedby":"keys"}),this.notice=Fe("div",{class:"notice",role:"status"},"Drawing ..."),this.hint=Fe("div",
{class:"hint"}),this.legend=Fe("div",{class:"legend"}),this.tools=Is(e);let n=De("svg",{class:"overlay","aria-hidden":"true"}),a=Fe("div",{class:"tip",hidden:!0}),
c=Fe("div",{class:"aside","aria-live":"polite"}),m=[this.canvas,n,this.surface,this.legend,this.tools.root,this.hint,a,this.notice];this.plot=Fe("div",{class:"p\
lot"},...m,r,c),this.root=Fe("div",{class:"bigmap"},this.plot),this.box=Fe("div",{class:"bigmap-box"},Fe("style",{},Tn),this.root),this.host.append(this.box),this.
overlay=new Dn(n),this.tooltip=new jn(a,c),this.pointer=new Bn(this.surface,e),this.sweep=new zn(this),n.append(this.sweep.root)}update(e,r){this.data?.palette.
join()!==e.palette.join()&&(this.loaded=null),this.data=e,this.pick=r,this.clicked=null,this.root.style.setProperty("--height",e.height);let n=`${e.second?"Seco\
nd map":"Map"} of ${qi.format(e.rows)} sentences, click mode ${e.mode}`;this.surface.setAttribute("aria-label",n),this.surface.dataset.mode=e.mode,this.legend.hidden=
e.second;let a=c=>c.map(m=>this.unit(m));this.walk=a(e.path),this.placed=a(e.placed),this.area=a(e.area),this.takeHidden(),this.refresh(),this.sweep.update(e.mode===
"decode"?e.sweep:null),clearTimeout(this.later),this.later=setTimeout(()=>this.reveal(),250)}takeHidden(){let e=JSON.stringify(this.data.hidden);this.sent===e&&
(this.sent=null),!(this.sent||e===JSON.stringify(Bs(this.kept)))&&(this.kept.hidden=new Set(this.data.hidden),this.loaded=null)}hide(){clearTimeout(this.hiding),
this.hiding=setTimeout(()=>{let e=Bs(this.kept);JSON.stringify(e)!==JSON.stringify(this.data.hidden)&&(this.sent=JSON.stringify(e),this.pick(e,"hidden"))},300)}reveal(){
let{row:e,place:r}=this.data.pick,n=JSON.stringify(this.data.pick);if(!this.codes||this.kept.revealed===n)return;let a=this.data.beside&&document.querySelector(
this.data.beside)?.getBoundingClientRect(),c=e!==null?[this.x[e],this.y[e]]:r&&this.unit(r);if(!a||!a.width||!c)return;this.kept.revealed=n;let m=this.plot.getBoundingClientRect(),
[_,w]=this.camera.toScreen(c).map((D,ae)=>D+(ae?m.top:m.left));if(_<a.left-Yi||_>a.right||w<a.top-Yi||w>a.bottom)return;let g=a.width>.8*m.width,[G,V]=g?[0,(m.top+
a.top)/2-w]:[a.left-3*Yi-_,0];this.moved(()=>this.camera.panBy(G,V))}part(e){let r=this.map.parts.get(e);return r?.mark===this.data.marks[e]?r.table:null}refresh(){
if(!this.data||this.failed)return;let{marks:e,rows:r}=this.data,[n,a]=[this.part("places"),this.part("codes")],c=e.hits===null?null:this.part("hits");!n||!a||e.
hits!==null&&!c||(this.tooltip.read(this.part("texts")),c?this.hits?.mark!==e.hits&&(this.hits={mark:e.hits,rows:Vh(c.getChild("hits").toArray(),r)}):this.hits=
null,this.placesMark!==e.places&&this.loadPlaces(n),this.loaded!==`${e.places}/${e.codes}`&&this.loadCodes(a),this.restyle())}loadPlaces(e){let r=n=>Float32Array.
from(e.getChild(n).toArray(),a=>2*a/Ur-1);[this.x,this.y]=[r("x"),r("y")],this.placesMark=this.data.marks.places,this.grid=new Sn(this.x,this.y),this.camera.box=
[Ps(this.x),Ps(this.y)],this.kept.placesMark!==this.placesMark&&Object.assign(this.kept,{placesMark:this.placesMark,camera:null}),this.camera.fit(),Object.assign(
this.camera,this.kept.camera),this.tooltip.forget()}loadCodes(e){let{marks:r,title:n,names:a,palette:c,low:m,high:_}=this.data;this.codes=e.getChild("code").toArray();
let w=JSON.stringify([n,a]);this.kept.classes!==w&&Object.assign(this.kept,{classes:w,hidden:new Set(this.data.hidden)});let g=new Uint32Array(256);for(let V of this.
codes)g[V]++;let G=()=>{this.restyle(),this.hide()};bs(this.legend,{title:n,names:a,palette:c,low:m,high:_,counts:g,kept:this.kept,onChange:G});try{this.points??=
new Pn(this.canvas)}catch{return this.failed=!0,this.say("This browser has no WebGL, so the map cannot be drawn.")}this.loaded=`${r.places}/${r.codes}`,this.points.
load(this.x,this.y,this.codes),this.resize(),this.say(""),this.root.dataset.drawn=this.loaded}say(e){this.notice.textContent=e,this.notice.hidden=!e}resize(){let{
clientWidth:e,clientHeight:r}=this.plot;if(!e||!r)return;Object.assign(this.camera,{width:e,height:r});let n=`${e}x${r}x${devicePixelRatio}`;this.points&&this.size!==
n&&(this.size=n,this.points.resize(e,r)),this.restyle()}restyle(){!this.points||!this.codes||(this.points.paint({colors:this.data.palette,hidden:this.kept.hidden,
hits:this.hits}),this.show(),this.layer(),this.redraw())}layer(){let{layers:e,marks:r}=this.data,[n,a]=[this.kept.hidden,`${this.loaded}/${[...this.kept.hidden].
sort()}`];e.contours?this.overlay.contours.fill(this.x,this.y,w=>!n.has(this.codes[w]),a):this.overlay.contours.clear();let{names:c}=this.map,m=c?.places===r.places?
c:null;if(this.named===m)return;this.named=m;let _=(m?.names??[]).map(([w,g,G,V])=>[...this.unit([w,g]),G,V]);this.overlay.names.fill(_,`600 13px ${this.family()}`)}family(){
return getComputedStyle(this.root).fontFamily}moved(e){e();let{zoom:r,center:n}=this.camera;this.placesMark&&(this.kept.camera={zoom:r,center:n}),this.stirred=!0,
this.drawing||=requestAnimationFrame(a=>{this.pace.forget(),this.frameAt=null,this.tick(a)})}tick(e){if(this.frameAt!==null&&this.pace.took(e-this.frameAt,this.
data.rows),this.frameAt=this.stirred?e:null,this.stirred)this.stirred=!1,this.restsAt=e+jh,this.show(this.pace.most),this.redraw({moving:!0});else if(e>=this.restsAt){
this.drawing=0,this.show(),this.redraw();return}this.drawing=requestAnimationFrame(r=>this.tick(r))}show(e){let r=this.points?.show(this.camera,e);this.shown!==
r&&(this.root.dataset.shown=this.shown=r)}redraw({moving:e=!1}={}){if(!this.data||!this.codes)return;let{row:r}=this.tooltip,{pick:n,near:a,layers:c}=this.data,
m=this.tracing?.length>0,_=this.clicked?this.clicked.row:n.row,w=this.clicked?this.clicked.place:n.place&&this.unit(n.place),g=V=>[this.x[V],this.y[V]],G=r??this.
echo;(!e||!this.room)&&this.measure(),this.overlay.draw({walk:this.walk,texts:this.data.path_texts,placed:this.placed,area:m?this.tracing:this.area,closed:!m,near:this.
clicked?[]:a.map(g),around:G===null||G===_?[]:this.nearOf(G).map(g),point:_==null?null:g(_),place:w??null,ring:r===null?null:g(r),echo:r!==null||this.echo===null?
null:g(this.echo),camera:this.camera,taken:this.room,font:this.font,named:c.names}),this.sweep.draw(),this.tell(r)}tell(e){let{linked:r,rows:n}=this.data;if(!(!r||
this.told===e)){this.told=e;for(let a of this.map.others())a.data?.linked!==r||a.data.rows!==n||(a.root.dataset.echo=e??"",a.echo=e,a.redraw())}}measure(){let{rows:e,
mode:r}=this.data;this.tools.offerClear(this.area.length>0);let n=this.hits?`${qi.format(this.hits.rows.length)} of `:"";this.hint.textContent=`${n}${qi.format(
e)} ${e===1?"sentence":"sentences"}: ${(this.data.second?zh:Us)[r]}`,this.room=this.taken(),this.font=`13px ${this.family()}`}free(){let e=document.querySelector(
".st-key-map_panel")?.getBoundingClientRect(),r=this.surface.getBoundingClientRect();return[e&&e.height>100&&e.left>r.left+r.width/3?Math.min(r.width,e.left-r.left):
r.width,r.height]}taken(){let e=({offsetLeft:a,offsetTop:c,offsetWidth:m,offsetHeight:_})=>[a,c,a+m,c+_],[r]=this.free();return[[r,0,this.camera.width,this.camera.
height],...[this.legend,this.tools.root].filter(a=>a.offsetWidth).map(e)]}unit([e,r]){let{origin:n,step:a}=this.data;return[2*(e-n[0])/(a*Ur)-1,2*(r-n[1])/(a*Ur)-
1]}place([e,r]){let{origin:n,step:a}=this.data;return[n[0]+(e+1)/2*a*Ur,n[1]+(r+1)/2*a*Ur]}hear(e,r){e===this.placesMark&&(this.tooltip.hear(r),this.tooltip.row!==
null&&this.redraw())}nearOf(e){let r=this.map.parts.get("near");if(r?.mark!==this.data.marks.places)return this.tooltip.known.get(e)?.[2]??[];r.rows??=r.table.getChild(
"near").toArray();let n=r.rows.length/this.data.rows;return[...r.rows.subarray(e*n,(e+1)*n)]}destroy(){this.data&&this.tell(null),this.observer.disconnect(),this.
sweep.destroy(),clearTimeout(this.hiding),clearTimeout(this.later),cancelAnimationFrame(this.drawing),this.points?.destroy(),this.points=null,this.box.remove()}},
Bs=({hidden:i})=>[...i??[]].sort((e,r)=>e-r);function Ps(i){let e=0;for(let r of i)e=Math.max(e,Math.abs(r));return e>.001?e:1}function Vh(i,e){let r=[];for(let n=0;n<
e;n++)i[n>>3]&128>>(n&7)&&r.push(n);return r}var Vn=new Map;function zr(i){if(!Vn.has(i)){let e=()=>[...Vn].filter(([r,{view:n}])=>r!==i&&n).map(([,{view:r}])=>r);Vn.set(i,{parts:new Map,names:null,view:null,
kept:{},others:e})}return Vn.get(i)}function jr(i,e){return()=>setTimeout(()=>i.isConnected||e())}var Hh={part({data:i,parentElement:e}){let r=zr(i.map);return r.
parts.get(i.part)?.mark!==i.mark&&(r.parts.set(i.part,{mark:i.mark,table:i.table}),r.view?.refresh()),jr(e,()=>{r.parts.get(i.part)?.mark===i.mark&&r.parts.delete(
i.part)})},names({data:i,parentElement:e}){let r=zr(i.map);return r.names=i,r.view?.refresh(),jr(e,()=>{r.names===i&&(r.names=null)})},hover({data:i,parentElement:e,
setTriggerValue:r}){let n=zr(i.map);return n.ask=a=>r("asked",{points:i.points,rows:a}),n.view?.hear(i.points,i.texts),jr(e,()=>{})},cells({data:i,parentElement:e,
setTriggerValue:r}){let n=zr(i.map),a=c=>r("asked",c);return n.askCells=a,n.view?.sweep.cells.hear(i),jr(e,()=>{n.askCells===a&&(n.askCells=null)})},view(i){let{
data:e,parentElement:r}=i,n=zr(e.map);n.view?.host!==r&&(n.view=new $n(r,n));let a=n.view;return a.update(e,(c,m="picked")=>i.setTriggerValue(m,c)),jr(r,()=>{a.
destroy(),n.view===a&&(n.view=null)})}},Hn=globalThis.midsentenceBigmap??={waiting:[]};if(!Hn.connect){Hn.connect=(i,e)=>Hh[i](e);for(let[i,e,r]of Hn.waiting.splice(
0))r(Hn.connect(i,e))}var im=()=>{};export{im as default};
