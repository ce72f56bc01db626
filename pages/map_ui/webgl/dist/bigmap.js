// Built from ../src by `make bigmap`, licences in ../NOTICE, sources 8c2264b74f98cb8cb152edfd8686fca5fbc7609d66ef59d4a97a53cb645da9fa
var yu=Object.create;var ns=Object.defineProperty;var gu=Object.getOwnPropertyDescriptor;var _u=Object.getOwnPropertyNames;var xu=Object.getPrototypeOf,Eu=Object.prototype.hasOwnProperty;var is=(i,e)=>()=>{try{return e||i((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}};var wu=(i,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let a of _u(e))!Eu.call(i,a)&&a!==r&&ns(i,a,{get:()=>e[a],enumerable:!(n=gu(e,a))||n.enumerable});
return i};var as=(i,e,r)=>(r=i!=null?yu(xu(i)):{},wu(e||!i||!i.__esModule?ns(r,"default",{value:i,enumerable:!0}):r,i));var fs=is((qh,wn)=>{(function(){"use strict";function i(m,x){var w=m.x-x.x,g=m.y-x.y;return w*w+g*g}function e(m,x,w){var g=x.x,F=x.y,V=w.x-g,D=w.y-F;if(V!==0||
D!==0){var ue=((m.x-g)*V+(m.y-F)*D)/(V*V+D*D);ue>1?(g=w.x,F=w.y):ue>0&&(g+=V*ue,F+=D*ue)}return V=m.x-g,D=m.y-F,V*V+D*D}function r(m,x){for(var w=m[0],g=[w],F,V=1,
D=m.length;V<D;V++)F=m[V],i(F,w)>x&&(g.push(F),w=F);return w!==F&&g.push(F),g}function n(m,x,w,g,F){for(var V=g,D,ue=x+1;ue<w;ue++){var _e=e(m[ue],m[x],m[w]);_e>
V&&(D=ue,V=_e)}V>g&&(D-x>1&&n(m,x,D,g,F),F.push(m[D]),w-D>1&&n(m,D,w,g,F))}function a(m,x){var w=m.length-1,g=[m[0]];return n(m,0,w,x,g),g.push(m[w]),g}function u(m,x,w){
if(m.length<=2)return m;var g=x!==void 0?x*x:1;return m=w?m:r(m,g),m=a(m,g),m}typeof define=="function"&&define.amd?define(function(){return u}):typeof wn<"u"?(wn.
exports=u,wn.exports.default=u):typeof self<"u"?self.simplify=u:window.simplify=u})()});var Ms=is((Xi,Wi)=>{(function(i,e){typeof Xi=="object"&&typeof Wi<"u"?Wi.exports=e():typeof define=="function"&&define.amd?define(e):i.createREGL=e()})(Xi,(function(){
"use strict";var i=function(t){return t instanceof Uint8Array||t instanceof Uint16Array||t instanceof Uint32Array||t instanceof Int8Array||t instanceof Int16Array||
t instanceof Int32Array||t instanceof Float32Array||t instanceof Float64Array||t instanceof Uint8ClampedArray},e=function(t,s){for(var p=Object.keys(s),C=0;C<p.
length;++C)t[p[C]]=s[p[C]];return t},r=`
`;function n(t){return typeof atob<"u"?atob(t):"base64:"+t}function a(t){var s=new Error("(regl) "+t);throw console.error(s),s}function u(t,s){t||a(s)}function m(t){
return t?": "+t:""}function x(t,s,p){t in s||a("unknown parameter ("+t+")"+m(p)+". possible values: "+Object.keys(s).join())}function w(t,s){i(t)||a("invalid pa\
rameter type"+m(s)+". must be a typed array")}function g(t,s){switch(s){case"number":return typeof t=="number";case"object":return typeof t=="object";case"strin\
g":return typeof t=="string";case"boolean":return typeof t=="boolean";case"function":return typeof t=="function";case"undefined":return typeof t>"u";case"symbol":
return typeof t=="symbol"}}function F(t,s,p){g(t,s)||a("invalid parameter type"+m(p)+". expected "+s+", got "+typeof t)}function V(t,s){t>=0&&(t|0)===t||a("inva\
lid parameter type, ("+t+")"+m(s)+". must be a nonnegative integer")}function D(t,s,p){s.indexOf(t)<0&&a("invalid value"+m(p)+". must be one of: "+s)}var ue=["g\
l","canvas","container","attributes","pixelRatio","extensions","optionalExtensions","profile","onDone"];function _e(t){Object.keys(t).forEach(function(s){ue.indexOf(
s)<0&&a('invalid regl constructor argument "'+s+'". must be one of '+ue)})}function Le(t,s){for(t=t+"";t.length<s;)t=" "+t;return t}function Ve(){this.name="unk\
nown",this.lines=[],this.index={},this.hasErrors=!1}function ze(t,s){this.number=t,this.line=s,this.errors=[]}function ge(t,s,p){this.file=t,this.line=s,this.message=
p}function Be(){var t=new Error,s=(t.stack||t).toString(),p=/compileProcedure.*\n\s*at.*\((.*)\)/.exec(s);if(p)return p[1];var C=/compileProcedure.*\n\s*at\s+(.*)(\n|$)/.
exec(s);return C?C[1]:"unknown"}function Pe(){var t=new Error,s=(t.stack||t).toString(),p=/at REGLCommand.*\n\s+at.*\((.*)\)/.exec(s);if(p)return p[1];var C=/at REGLCommand.*\n\s+at\s+(.*)\n/.
exec(s);return C?C[1]:"unknown"}function st(t,s){var p=t.split(`
`),C=1,B=0,R={unknown:new Ve,0:new Ve};R.unknown.name=R[0].name=s||Be(),R.unknown.lines.push(new ze(0,""));for(var N=0;N<p.length;++N){var $=p[N],j=/^\s*#\s*(\w+)\s+(.+)\s*$/.
exec($);if(j)switch(j[1]){case"line":var q=/(\d+)(\s+\d+)?/.exec(j[2]);q&&(C=q[1]|0,q[2]&&(B=q[2]|0,B in R||(R[B]=new Ve)));break;case"define":var K=/SHADER_NAME(_B64)?\s+(.*)$/.
exec(j[2]);K&&(R[B].name=K[1]?n(K[2]):K[2]);break}R[B].lines.push(new ze(C++,$))}return Object.keys(R).forEach(function(Q){var te=R[Q];te.lines.forEach(function(H){
te.index[H.number]=H})}),R}function ft(t){var s=[];return t.split(`
`).forEach(function(p){if(!(p.length<5)){var C=/^ERROR:\s+(\d+):(\d+):\s*(.*)$/.exec(p);C?s.push(new ge(C[1]|0,C[2]|0,C[3].trim())):p.length>0&&s.push(new ge("u\
nknown",0,p))}}),s}function nt(t,s){s.forEach(function(p){var C=t[p.file];if(C){var B=C.index[p.line];if(B){B.errors.push(p),C.hasErrors=!0;return}}t.unknown.hasErrors=
!0,t.unknown.lines[0].errors.push(p)})}function ht(t,s,p,C,B){if(!t.getShaderParameter(s,t.COMPILE_STATUS)){var R=t.getShaderInfoLog(s),N=C===t.FRAGMENT_SHADER?
"fragment":"vertex";Qi(p,"string",N+" shader source must be a string",B);var $=st(p,B),j=ft(R);nt($,j),Object.keys($).forEach(function(q){var K=$[q];if(!K.hasErrors)
return;var Q=[""],te=[""];function H(Y,T){Q.push(Y),te.push(T||"")}H("file number "+q+": "+K.name+`
`,"color:red;text-decoration:underline;font-weight:bold"),K.lines.forEach(function(Y){if(Y.errors.length>0){H(Le(Y.number,4)+"|  ","background-color:yellow; fon\
t-weight:bold"),H(Y.line+r,"color:red; background-color:yellow; font-weight:bold");var T=0;Y.errors.forEach(function(G){var W=G.message,le=/^\s*'(.*)'\s*:\s*(.*)$/.
exec(W);if(le){var z=le[1];W=le[2],z==="assign"&&(z="="),T=Math.max(Y.line.indexOf(z,T),0)}else T=0;H(Le("| ",6)),H(Le("^^^",T+3)+r,"font-weight:bold"),H(Le("| ",
6)),H(W+r,"font-weight:bold")}),H(Le("| ",6)+r)}else H(Le(Y.number,4)+"|  "),H(Y.line+r,"color:red")}),typeof document<"u"&&!window.chrome?(te[0]=Q.join("%c"),console.
log.apply(console,te)):console.log(Q.join(""))}),u.raise("Error compiling "+N+" shader, "+$[0].name)}}function pt(t,s,p,C,B){if(!t.getProgramParameter(s,t.LINK_STATUS)){
var R=t.getProgramInfoLog(s),N=st(p,B),$=st(C,B),j='Error linking program with vertex shader, "'+$[0].name+'", and fragment shader "'+N[0].name+'"';typeof document<
"u"?console.log("%c"+j+r+"%c"+R,"color:red;text-decoration:underline;font-weight:bold","color:red"):console.log(j+r+R),u.raise(j)}}function Ue(t){t._commandRef=
Be()}function it(t,s,p,C){Ue(t);function B(j){return j?C.id(j):0}t._fragId=B(t.static.frag),t._vertId=B(t.static.vert);function R(j,q){Object.keys(q).forEach(function(K){
j[C.id(K)]=!0})}var N=t._uniformSet={};R(N,s.static),R(N,s.dynamic);var $=t._attributeSet={};R($,p.static),R($,p.dynamic),t._hasCount="count"in t.static||"count"in
t.dynamic||"elements"in t.static||"elements"in t.dynamic}function Ot(t,s){var p=Pe();a(t+" in command "+(s||Be())+(p==="unknown"?"":" called from "+p))}function gr(t,s,p){
t||Ot(s,p||Be())}function zs(t,s,p,C){t in s||Ot("unknown parameter ("+t+")"+m(p)+". possible values: "+Object.keys(s).join(),C||Be())}function Qi(t,s,p,C){g(t,
s)||Ot("invalid parameter type"+m(p)+". expected "+s+", got "+typeof t,C||Be())}function js(t){t()}function $s(t,s,p){t.texture?D(t.texture._texture.internalformat,
s,"unsupported texture format for attachment"):D(t.renderbuffer._renderbuffer.format,p,"unsupported renderbuffer format for attachment")}var $r=33071,Ki=9728,Vs=9984,
Hs=9985,Xs=9986,Ws=9987,Ys=5120,qs=5121,Qs=5122,Ks=5123,Zs=5124,Js=5125,Zi=5126,Ji=32819,ea=32820,ta=33635,ra=34042,ef=36193,vt={};vt[Ys]=vt[qs]=1,vt[Qs]=vt[Ks]=
vt[ef]=vt[ta]=vt[Ji]=vt[ea]=2,vt[Zs]=vt[Js]=vt[Zi]=vt[ra]=4;function na(t,s){return t===ea||t===Ji||t===ta?2:t===ra?4:vt[t]*s}function Vr(t){return!(t&t-1)&&!!t}
function tf(t,s,p){var C,B=s.width,R=s.height,N=s.channels;u(B>0&&B<=p.maxTextureSize&&R>0&&R<=p.maxTextureSize,"invalid texture shape"),(t.wrapS!==$r||t.wrapT!==
$r)&&u(Vr(B)&&Vr(R),"incompatible wrap mode for texture, both width and height must be power of 2"),s.mipmask===1?B!==1&&R!==1&&u(t.minFilter!==Vs&&t.minFilter!==
Xs&&t.minFilter!==Hs&&t.minFilter!==Ws,"min filter requires mipmap"):(u(Vr(B)&&Vr(R),"texture must be a square power of 2 to support mipmapping"),u(s.mipmask===
(B<<1)-1,"missing or incomplete mipmap data")),s.type===Zi&&(p.extensions.indexOf("oes_texture_float_linear")<0&&u(t.minFilter===Ki&&t.magFilter===Ki,"filter no\
t supported, must enable oes_texture_float_linear"),u(!t.genMipmaps,"mipmap generation not supported with float textures"));var $=s.images;for(C=0;C<16;++C)if($[C]){
var j=B>>C,q=R>>C;u(s.mipmask&1<<C,"missing mipmap data");var K=$[C];if(u(K.width===j&&K.height===q,"invalid shape for mip images"),u(K.format===s.format&&K.internalformat===
s.internalformat&&K.type===s.type,"incompatible type for mip image"),!K.compressed)if(K.data){var Q=Math.ceil(na(K.type,N)*j/K.unpackAlignment)*K.unpackAlignment;
u(K.data.byteLength===Q*q,"invalid data for image, buffer size is inconsistent with image format")}else K.element||K.copy}else t.genMipmaps||u((s.mipmask&1<<C)===
0,"extra mipmap data");s.compressed&&u(!t.genMipmaps,"mipmap generation for compressed images not supported")}function rf(t,s,p,C){var B=t.width,R=t.height,N=t.
channels;u(B>0&&B<=C.maxTextureSize&&R>0&&R<=C.maxTextureSize,"invalid texture shape"),u(B===R,"cube map must be square"),u(s.wrapS===$r&&s.wrapT===$r,"wrap mod\
e not supported by cube map");for(var $=0;$<p.length;++$){var j=p[$];u(j.width===B&&j.height===R,"inconsistent cube map face shape"),s.genMipmaps&&(u(!j.compressed,
"can not generate mipmap for compressed textures"),u(j.mipmask===1,"can not specify mipmaps and generate mipmaps"));for(var q=j.images,K=0;K<16;++K){var Q=q[K];
if(Q){var te=B>>K,H=R>>K;u(j.mipmask&1<<K,"missing mipmap data"),u(Q.width===te&&Q.height===H,"invalid shape for mip images"),u(Q.format===t.format&&Q.internalformat===
t.internalformat&&Q.type===t.type,"incompatible type for mip image"),Q.compressed||(Q.data?u(Q.data.byteLength===te*H*Math.max(na(Q.type,N),Q.unpackAlignment),"\
invalid data for image, buffer size is inconsistent with image format"):Q.element||Q.copy)}}}}var c=e(u,{optional:js,raise:a,commandRaise:Ot,command:gr,parameter:x,
commandParameter:zs,constructor:_e,type:F,commandType:Qi,isTypedArray:w,nni:V,oneOf:D,shaderError:ht,linkError:pt,callSite:Pe,saveCommandRef:Ue,saveDrawInfo:it,
framebufferFormat:$s,guessCommand:Be,texture2D:tf,textureCube:rf}),nf=0,af=0,of=5,sf=6;function $t(t,s){this.id=nf++,this.type=t,this.data=s}function ia(t){return t.
replace(/\\/g,"\\\\").replace(/"/g,'\\"')}function _r(t){if(t.length===0)return[];var s=t.charAt(0),p=t.charAt(t.length-1);if(t.length>1&&s===p&&(s==='"'||s==="\
'"))return['"'+ia(t.substr(1,t.length-2))+'"'];var C=/\[(false|true|null|\d+|'[^']*'|"[^"]*")\]/.exec(t);if(C)return _r(t.substr(0,C.index)).concat(_r(C[1])).concat(
_r(t.substr(C.index+C[0].length)));var B=t.split(".");if(B.length===1)return['"'+ia(t)+'"'];for(var R=[],N=0;N<B.length;++N)R=R.concat(_r(B[N]));return R}function aa(t){
return"["+_r(t).join("][")+"]"}function ff(t,s){return new $t(t,aa(s+""))}function cf(t){return typeof t=="function"&&!t._reglType||t instanceof $t}function oa(t,s){
if(typeof t=="function")return new $t(af,t);if(typeof t=="number"||typeof t=="boolean")return new $t(of,t);if(Array.isArray(t))return new $t(sf,t.map(function(p,C){
return oa(p,s+"["+C+"]")}));if(t instanceof $t)return t;c(!1,"invalid option type in uniform "+s)}var bt={DynamicVariable:$t,define:ff,isDynamic:cf,unbox:oa,accessor:aa},
Xn={next:typeof requestAnimationFrame=="function"?function(t){return requestAnimationFrame(t)}:function(t){return setTimeout(t,16)},cancel:typeof cancelAnimationFrame==
"function"?function(t){return cancelAnimationFrame(t)}:clearTimeout},sa=typeof performance<"u"&&performance.now?function(){return performance.now()}:function(){
return+new Date};function lf(){var t={"":0},s=[""];return{id:function(p){var C=t[p];return C||(C=t[p]=s.length,s.push(p),C)},str:function(p){return s[p]}}}function uf(t,s,p){
var C=document.createElement("canvas");e(C.style,{border:0,margin:0,padding:0,top:0,left:0,width:"100%",height:"100%"}),t.appendChild(C),t===document.body&&(C.style.
position="absolute",e(t.style,{margin:0,padding:0}));function B(){var $=window.innerWidth,j=window.innerHeight;if(t!==document.body){var q=C.getBoundingClientRect();
$=q.right-q.left,j=q.bottom-q.top}C.width=p*$,C.height=p*j}var R;t!==document.body&&typeof ResizeObserver=="function"?(R=new ResizeObserver(function(){setTimeout(
B)}),R.observe(t)):window.addEventListener("resize",B,!1);function N(){R?R.disconnect():window.removeEventListener("resize",B),t.removeChild(C)}return B(),{canvas:C,
onDestroy:N}}function hf(t,s){function p(C){try{return t.getContext(C,s)}catch{return null}}return p("webgl")||p("experimental-webgl")||p("webgl-experimental")}
function df(t){return typeof t.nodeName=="string"&&typeof t.appendChild=="function"&&typeof t.getBoundingClientRect=="function"}function mf(t){return typeof t.drawArrays==
"function"||typeof t.drawElements=="function"}function fa(t){return typeof t=="string"?t.split():(c(Array.isArray(t),"invalid extension array"),t)}function ca(t){
return typeof t=="string"?(c(typeof document<"u","not supported outside of DOM"),document.querySelector(t)):t}function pf(t){var s=t||{},p,C,B,R,N={},$=[],j=[],
q=typeof window>"u"?1:window.devicePixelRatio,K=!1,Q=function(Y){Y&&c.raise(Y)},te=function(){};if(typeof s=="string"?(c(typeof document<"u","selector queries o\
nly supported in DOM environments"),p=document.querySelector(s),c(p,"invalid query string for element")):typeof s=="object"?df(s)?p=s:mf(s)?(R=s,B=R.canvas):(c.
constructor(s),"gl"in s?R=s.gl:"canvas"in s?B=ca(s.canvas):"container"in s&&(C=ca(s.container)),"attributes"in s&&(N=s.attributes,c.type(N,"object","invalid con\
text attributes")),"extensions"in s&&($=fa(s.extensions)),"optionalExtensions"in s&&(j=fa(s.optionalExtensions)),"onDone"in s&&(c.type(s.onDone,"function","inva\
lid or missing onDone callback"),Q=s.onDone),"profile"in s&&(K=!!s.profile),"pixelRatio"in s&&(q=+s.pixelRatio,c(q>0,"invalid pixel ratio"))):c.raise("invalid a\
rguments to regl"),p&&(p.nodeName.toLowerCase()==="canvas"?B=p:C=p),!R){if(!B){c(typeof document<"u","must manually specify webgl context outside of DOM environ\
ments");var H=uf(C||document.body,Q,q);if(!H)return null;B=H.canvas,te=H.onDestroy}N.premultipliedAlpha===void 0&&(N.premultipliedAlpha=!0),R=hf(B,N)}return R?{
gl:R,canvas:B,container:C,extensions:$,optionalExtensions:j,pixelRatio:q,profile:K,onDone:Q,onDestroy:te}:(te(),Q("webgl not supported, try upgrading your brows\
er or graphics drivers http://get.webgl.org"),null)}function vf(t,s){var p={};function C(N){c.type(N,"string","extension name must be string");var $=N.toLowerCase(),
j;try{j=p[$]=t.getExtension($)}catch{}return!!j}for(var B=0;B<s.extensions.length;++B){var R=s.extensions[B];if(!C(R))return s.onDestroy(),s.onDone('"'+R+'" ext\
ension is not supported by the current WebGL context, try upgrading your system or a different browser'),null}return s.optionalExtensions.forEach(C),{extensions:p,
restore:function(){Object.keys(p).forEach(function(N){if(p[N]&&!C(N))throw new Error("(regl): error restoring extension "+N)})}}}function yt(t,s){for(var p=Array(
t),C=0;C<t;++C)p[C]=s(C);return p}var bf=5120,yf=5121,gf=5122,_f=5123,xf=5124,Ef=5125,wf=5126;function Af(t){for(var s=16;s<=1<<28;s*=16)if(t<=s)return s;return 0}
function la(t){var s,p;return s=(t>65535)<<4,t>>>=s,p=(t>255)<<3,t>>>=p,s|=p,p=(t>15)<<2,t>>>=p,s|=p,p=(t>3)<<1,t>>>=p,s|=p,s|t>>1}function ua(){var t=yt(8,function(){
return[]});function s(R){var N=Af(R),$=t[la(N)>>2];return $.length>0?$.pop():new ArrayBuffer(N)}function p(R){t[la(R.byteLength)>>2].push(R)}function C(R,N){var $=null;
switch(R){case bf:$=new Int8Array(s(N),0,N);break;case yf:$=new Uint8Array(s(N),0,N);break;case gf:$=new Int16Array(s(2*N),0,N);break;case _f:$=new Uint16Array(
s(2*N),0,N);break;case xf:$=new Int32Array(s(4*N),0,N);break;case Ef:$=new Uint32Array(s(4*N),0,N);break;case wf:$=new Float32Array(s(4*N),0,N);break;default:return null}
return $.length!==N?$.subarray(0,N):$}function B(R){p(R.buffer)}return{alloc:s,free:p,allocType:C,freeType:B}}var Qe=ua();Qe.zero=ua();var Tf=3408,Sf=3410,kf=3411,
Lf=3412,Of=3413,Rf=3414,Cf=3415,Mf=33901,Gf=33902,Ff=3379,Nf=3386,Df=34921,If=36347,Bf=36348,Pf=35661,Uf=35660,zf=34930,jf=36349,$f=34076,Vf=34024,Hf=7936,Xf=7937,
Wf=7938,Yf=35724,qf=34047,Qf=36063,Kf=34852,Hr=3553,ha=34067,Zf=34069,Jf=33984,xr=6408,Wn=5126,da=5121,Yn=36160,ec=36053,tc=36064,rc=16384,nc=function(t,s){var p=1;
s.ext_texture_filter_anisotropic&&(p=t.getParameter(qf));var C=1,B=1;s.webgl_draw_buffers&&(C=t.getParameter(Kf),B=t.getParameter(Qf));var R=!!s.oes_texture_float;
if(R){var N=t.createTexture();t.bindTexture(Hr,N),t.texImage2D(Hr,0,xr,1,1,0,xr,Wn,null);var $=t.createFramebuffer();if(t.bindFramebuffer(Yn,$),t.framebufferTexture2D(
Yn,tc,Hr,N,0),t.bindTexture(Hr,null),t.checkFramebufferStatus(Yn)!==ec)R=!1;else{t.viewport(0,0,1,1),t.clearColor(1,0,0,1),t.clear(rc);var j=Qe.allocType(Wn,4);
t.readPixels(0,0,1,1,xr,Wn,j),t.getError()?R=!1:(t.deleteFramebuffer($),t.deleteTexture(N),R=j[0]===1),Qe.freeType(j)}}var q=typeof navigator<"u"&&(/MSIE/.test(
navigator.userAgent)||/Trident\//.test(navigator.appVersion)||/Edge/.test(navigator.userAgent)),K=!0;if(!q){var Q=t.createTexture(),te=Qe.allocType(da,36);t.activeTexture(
Jf),t.bindTexture(ha,Q),t.texImage2D(Zf,0,xr,3,3,0,xr,da,te),Qe.freeType(te),t.bindTexture(ha,null),t.deleteTexture(Q),K=!t.getError()}return{colorBits:[t.getParameter(
Sf),t.getParameter(kf),t.getParameter(Lf),t.getParameter(Of)],depthBits:t.getParameter(Rf),stencilBits:t.getParameter(Cf),subpixelBits:t.getParameter(Tf),extensions:Object.
keys(s).filter(function(H){return!!s[H]}),maxAnisotropic:p,maxDrawbuffers:C,maxColorAttachments:B,pointSizeDims:t.getParameter(Mf),lineWidthDims:t.getParameter(
Gf),maxViewportDims:t.getParameter(Nf),maxCombinedTextureUnits:t.getParameter(Pf),maxCubeMapSize:t.getParameter($f),maxRenderbufferSize:t.getParameter(Vf),maxTextureUnits:t.
getParameter(zf),maxTextureSize:t.getParameter(Ff),maxAttributes:t.getParameter(Df),maxVertexUniforms:t.getParameter(If),maxVertexTextureUnits:t.getParameter(Uf),
maxVaryingVectors:t.getParameter(Bf),maxFragmentUniforms:t.getParameter(jf),glsl:t.getParameter(Yf),renderer:t.getParameter(Xf),vendor:t.getParameter(Hf),version:t.
getParameter(Wf),readFloat:R,npotTextureCube:K}};function Et(t){return!!t&&typeof t=="object"&&Array.isArray(t.shape)&&Array.isArray(t.stride)&&typeof t.offset==
"number"&&t.shape.length===t.stride.length&&(Array.isArray(t.data)||i(t.data))}var gt=function(t){return Object.keys(t).map(function(s){return t[s]})},Xr={shape:sc,
flatten:oc};function ic(t,s,p){for(var C=0;C<s;++C)p[C]=t[C]}function ac(t,s,p,C){for(var B=0,R=0;R<s;++R)for(var N=t[R],$=0;$<p;++$)C[B++]=N[$]}function ma(t,s,p,C,B,R){
for(var N=R,$=0;$<s;++$)for(var j=t[$],q=0;q<p;++q)for(var K=j[q],Q=0;Q<C;++Q)B[N++]=K[Q]}function pa(t,s,p,C,B){for(var R=1,N=p+1;N<s.length;++N)R*=s[N];var $=s[p];
if(s.length-p===4){var j=s[p+1],q=s[p+2],K=s[p+3];for(N=0;N<$;++N)ma(t[N],j,q,K,C,B),B+=R}else for(N=0;N<$;++N)pa(t[N],s,p+1,C,B),B+=R}function oc(t,s,p,C){var B=1;
if(s.length)for(var R=0;R<s.length;++R)B*=s[R];else B=0;var N=C||Qe.allocType(p,B);switch(s.length){case 0:break;case 1:ic(t,s[0],N);break;case 2:ac(t,s[0],s[1],
N);break;case 3:ma(t,s[0],s[1],s[2],N,0);break;default:pa(t,s,0,N,0)}return N}function sc(t){for(var s=[],p=t;p.length;p=p[0])s.push(p.length);return s}var qn={
"[object Int8Array]":5120,"[object Int16Array]":5122,"[object Int32Array]":5124,"[object Uint8Array]":5121,"[object Uint8ClampedArray]":5121,"[object Uint16Arra\
y]":5123,"[object Uint32Array]":5125,"[object Float32Array]":5126,"[object Float64Array]":5121,"[object ArrayBuffer]":5121},fc=5120,cc=5122,lc=5124,uc=5121,hc=5123,
dc=5125,mc=5126,pc=5126,Vt={int8:fc,int16:cc,int32:lc,uint8:uc,uint16:hc,uint32:dc,float:mc,float32:pc},vc=35048,bc=35040,Wr={dynamic:vc,stream:bc,static:35044},
Qn=Xr.flatten,va=Xr.shape,ba=35044,yc=35040,Kn=5121,Zn=5126,Dt=[];Dt[5120]=1,Dt[5122]=2,Dt[5124]=4,Dt[5121]=1,Dt[5123]=2,Dt[5125]=4,Dt[5126]=4;function Yr(t){return qn[Object.
prototype.toString.call(t)]|0}function ya(t,s){for(var p=0;p<s.length;++p)t[p]=s[p]}function ga(t,s,p,C,B,R,N){for(var $=0,j=0;j<p;++j)for(var q=0;q<C;++q)t[$++]=
s[B*j+R*q+N]}function gc(t,s,p,C){var B=0,R={};function N(T){this.id=B++,this.buffer=t.createBuffer(),this.type=T,this.usage=ba,this.byteLength=0,this.dimension=
1,this.dtype=Kn,this.persistentData=null,p.profile&&(this.stats={size:0})}N.prototype.bind=function(){t.bindBuffer(this.type,this.buffer)},N.prototype.destroy=function(){
te(this)};var $=[];function j(T,G){var W=$.pop();return W||(W=new N(T)),W.bind(),Q(W,G,yc,0,1,!1),W}function q(T){$.push(T)}function K(T,G,W){T.byteLength=G.byteLength,
t.bufferData(T.type,G,W)}function Q(T,G,W,le,z,fe){var ae;if(T.usage=W,Array.isArray(G)){if(T.dtype=le||Zn,G.length>0){var xe;if(Array.isArray(G[0])){ae=va(G);for(var P=1,
I=1;I<ae.length;++I)P*=ae[I];T.dimension=P,xe=Qn(G,ae,T.dtype),K(T,xe,W),fe?T.persistentData=xe:Qe.freeType(xe)}else if(typeof G[0]=="number"){T.dimension=z;var me=Qe.
allocType(T.dtype,G.length);ya(me,G),K(T,me,W),fe?T.persistentData=me:Qe.freeType(me)}else i(G[0])?(T.dimension=G[0].length,T.dtype=le||Yr(G[0])||Zn,xe=Qn(G,[G.
length,G[0].length],T.dtype),K(T,xe,W),fe?T.persistentData=xe:Qe.freeType(xe)):c.raise("invalid buffer data")}}else if(i(G))T.dtype=le||Yr(G),T.dimension=z,K(T,
G,W),fe&&(T.persistentData=new Uint8Array(new Uint8Array(G.buffer)));else if(Et(G)){ae=G.shape;var re=G.stride,X=G.offset,ne=0,ie=0,ke=0,Te=0;ae.length===1?(ne=
ae[0],ie=1,ke=re[0],Te=0):ae.length===2?(ne=ae[0],ie=ae[1],ke=re[0],Te=re[1]):c.raise("invalid shape"),T.dtype=le||Yr(G.data)||Zn,T.dimension=ie;var oe=Qe.allocType(
T.dtype,ne*ie);ga(oe,G.data,ne,ie,ke,Te,X),K(T,oe,W),fe?T.persistentData=oe:Qe.freeType(oe)}else G instanceof ArrayBuffer?(T.dtype=Kn,T.dimension=z,K(T,G,W),fe&&
(T.persistentData=new Uint8Array(new Uint8Array(G)))):c.raise("invalid buffer data")}function te(T){s.bufferCount--,C(T);var G=T.buffer;c(G,"buffer must not be \
deleted already"),t.deleteBuffer(G),T.buffer=null,delete R[T.id]}function H(T,G,W,le){s.bufferCount++;var z=new N(G);R[z.id]=z;function fe(P){var I=ba,me=null,re=0,
X=0,ne=1;return Array.isArray(P)||i(P)||Et(P)||P instanceof ArrayBuffer?me=P:typeof P=="number"?re=P|0:P&&(c.type(P,"object","buffer arguments must be an object\
, a number or an array"),"data"in P&&(c(me===null||Array.isArray(me)||i(me)||Et(me),"invalid data for buffer"),me=P.data),"usage"in P&&(c.parameter(P.usage,Wr,"\
invalid buffer usage"),I=Wr[P.usage]),"type"in P&&(c.parameter(P.type,Vt,"invalid buffer type"),X=Vt[P.type]),"dimension"in P&&(c.type(P.dimension,"number","inv\
alid dimension"),ne=P.dimension|0),"length"in P&&(c.nni(re,"buffer length must be a nonnegative integer"),re=P.length|0)),z.bind(),me?Q(z,me,I,X,ne,le):(re&&t.bufferData(
z.type,re,I),z.dtype=X||Kn,z.usage=I,z.dimension=ne,z.byteLength=re),p.profile&&(z.stats.size=z.byteLength*Dt[z.dtype]),fe}function ae(P,I){c(I+P.byteLength<=z.
byteLength,"invalid buffer subdata call, buffer is too small.  Can't write data of size "+P.byteLength+" starting from offset "+I+" to a buffer of size "+z.byteLength),
t.bufferSubData(z.type,I,P)}function xe(P,I){var me=(I||0)|0,re;if(z.bind(),i(P)||P instanceof ArrayBuffer)ae(P,me);else if(Array.isArray(P)){if(P.length>0)if(typeof P[0]==
"number"){var X=Qe.allocType(z.dtype,P.length);ya(X,P),ae(X,me),Qe.freeType(X)}else if(Array.isArray(P[0])||i(P[0])){re=va(P);var ne=Qn(P,re,z.dtype);ae(ne,me),
Qe.freeType(ne)}else c.raise("invalid buffer data")}else if(Et(P)){re=P.shape;var ie=P.stride,ke=0,Te=0,oe=0,ce=0;re.length===1?(ke=re[0],Te=1,oe=ie[0],ce=0):re.
length===2?(ke=re[0],Te=re[1],oe=ie[0],ce=ie[1]):c.raise("invalid shape");var we=Array.isArray(P.data)?z.dtype:Yr(P.data),Se=Qe.allocType(we,ke*Te);ga(Se,P.data,
ke,Te,oe,ce,P.offset),ae(Se,me),Qe.freeType(Se)}else c.raise("invalid data for buffer subdata");return fe}return W||fe(T),fe._reglType="buffer",fe._buffer=z,fe.
subdata=xe,p.profile&&(fe.stats=z.stats),fe.destroy=function(){te(z)},fe}function Y(){gt(R).forEach(function(T){T.buffer=t.createBuffer(),t.bindBuffer(T.type,T.
buffer),t.bufferData(T.type,T.persistentData||T.byteLength,T.usage)})}return p.profile&&(s.getTotalBufferSize=function(){var T=0;return Object.keys(R).forEach(function(G){
T+=R[G].stats.size}),T}),{create:H,createStream:j,destroyStream:q,clear:function(){gt(R).forEach(te),$.forEach(te)},getBuffer:function(T){return T&&T._buffer instanceof
N?T._buffer:null},restore:Y,_initBuffer:Q}}var _c=0,xc=0,Ec=1,wc=1,Ac=4,Tc=4,It={points:_c,point:xc,lines:Ec,line:wc,triangles:Ac,triangle:Tc,"line loop":2,"lin\
e strip":3,"triangle strip":5,"triangle fan":6},Sc=0,kc=1,Er=4,Lc=5120,rr=5121,_a=5122,nr=5123,xa=5124,Ht=5125,Jn=34963,Oc=35040,Rc=35044;function Cc(t,s,p,C){var B={},
R=0,N={uint8:rr,uint16:nr};s.oes_element_index_uint&&(N.uint32=Ht);function $(Y){this.id=R++,B[this.id]=this,this.buffer=Y,this.primType=Er,this.vertCount=0,this.
type=0}$.prototype.bind=function(){this.buffer.bind()};var j=[];function q(Y){var T=j.pop();return T||(T=new $(p.create(null,Jn,!0,!1)._buffer)),Q(T,Y,Oc,-1,-1,
0,0),T}function K(Y){j.push(Y)}function Q(Y,T,G,W,le,z,fe){Y.buffer.bind();var ae;if(T){var xe=fe;!fe&&(!i(T)||Et(T)&&!i(T.data))&&(xe=s.oes_element_index_uint?
Ht:nr),p._initBuffer(Y.buffer,T,G,xe,3)}else t.bufferData(Jn,z,G),Y.buffer.dtype=ae||rr,Y.buffer.usage=G,Y.buffer.dimension=3,Y.buffer.byteLength=z;if(ae=fe,!fe){
switch(Y.buffer.dtype){case rr:case Lc:ae=rr;break;case nr:case _a:ae=nr;break;case Ht:case xa:ae=Ht;break;default:c.raise("unsupported type for element array")}
Y.buffer.dtype=ae}Y.type=ae,c(ae!==Ht||!!s.oes_element_index_uint,"32 bit element buffers not supported, enable oes_element_index_uint first");var P=le;P<0&&(P=
Y.buffer.byteLength,ae===nr?P>>=1:ae===Ht&&(P>>=2)),Y.vertCount=P;var I=W;if(W<0){I=Er;var me=Y.buffer.dimension;me===1&&(I=Sc),me===2&&(I=kc),me===3&&(I=Er)}Y.
primType=I}function te(Y){C.elementsCount--,c(Y.buffer!==null,"must not double destroy elements"),delete B[Y.id],Y.buffer.destroy(),Y.buffer=null}function H(Y,T){
var G=p.create(null,Jn,!0),W=new $(G._buffer);C.elementsCount++;function le(z){if(!z)G(),W.primType=Er,W.vertCount=0,W.type=rr;else if(typeof z=="number")G(z),W.
primType=Er,W.vertCount=z|0,W.type=rr;else{var fe=null,ae=Rc,xe=-1,P=-1,I=0,me=0;Array.isArray(z)||i(z)||Et(z)?fe=z:(c.type(z,"object","invalid arguments for el\
ements"),"data"in z&&(fe=z.data,c(Array.isArray(fe)||i(fe)||Et(fe),"invalid data for element buffer")),"usage"in z&&(c.parameter(z.usage,Wr,"invalid element buf\
fer usage"),ae=Wr[z.usage]),"primitive"in z&&(c.parameter(z.primitive,It,"invalid element buffer primitive"),xe=It[z.primitive]),"count"in z&&(c(typeof z.count==
"number"&&z.count>=0,"invalid vertex count for elements"),P=z.count|0),"type"in z&&(c.parameter(z.type,N,"invalid buffer type"),me=N[z.type]),"length"in z?I=z.length|
0:(I=P,me===nr||me===_a?I*=2:(me===Ht||me===xa)&&(I*=4))),Q(W,fe,ae,xe,P,I,me)}return le}return le(Y),le._reglType="elements",le._elements=W,le.subdata=function(z,fe){
return G.subdata(z,fe),le},le.destroy=function(){te(W)},le}return{create:H,createStream:q,destroyStream:K,getElements:function(Y){return typeof Y=="function"&&Y.
_elements instanceof $?Y._elements:null},clear:function(){gt(B).forEach(te)}}}var Ea=new Float32Array(1),Mc=new Uint32Array(Ea.buffer),Gc=5123;function wa(t){for(var s=Qe.
allocType(Gc,t.length),p=0;p<t.length;++p)if(isNaN(t[p]))s[p]=65535;else if(t[p]===1/0)s[p]=31744;else if(t[p]===-1/0)s[p]=64512;else{Ea[0]=t[p];var C=Mc[0],B=C>>>
31<<15,R=(C<<1>>>24)-127,N=C>>13&1023;if(R<-24)s[p]=B;else if(R<-14){var $=-14-R;s[p]=B+(N+1024>>$)}else R>15?s[p]=B+31744:s[p]=B+(R+15<<10)+N}return s}function We(t){
return Array.isArray(t)||i(t)}var Aa=function(t){return!(t&t-1)&&!!t},Fc=34467,Tt=3553,ei=34067,qr=34069,Xt=6408,ti=6406,Qr=6407,wr=6409,Kr=6410,Ta=32854,ri=32855,
Sa=36194,Nc=32819,Dc=32820,Ic=33635,Bc=34042,ni=6402,Zr=34041,ii=35904,ai=35906,ir=36193,oi=33776,si=33777,fi=33778,ci=33779,ka=35986,La=35987,Oa=34798,Ra=35840,
Ca=35841,Ma=35842,Ga=35843,Fa=36196,ar=5121,li=5123,ui=5125,Ar=5126,Pc=10242,Uc=10243,zc=10497,hi=33071,jc=33648,$c=10240,Vc=10241,di=9728,Hc=9729,mi=9984,Na=9985,
Da=9986,pi=9987,Xc=33170,Jr=4352,Wc=4353,Yc=4354,qc=34046,Qc=3317,Kc=37440,Zc=37441,Jc=37443,Ia=37444,Tr=33984,el=[mi,Da,Na,pi],en=[0,wr,Kr,Qr,Xt],_t={};_t[wr]=
_t[ti]=_t[ni]=1,_t[Zr]=_t[Kr]=2,_t[Qr]=_t[ii]=3,_t[Xt]=_t[ai]=4;function or(t){return"[object "+t+"]"}var Ba=or("HTMLCanvasElement"),Pa=or("OffscreenCanvas"),Ua=or(
"CanvasRenderingContext2D"),za=or("ImageBitmap"),ja=or("HTMLImageElement"),$a=or("HTMLVideoElement"),tl=Object.keys(qn).concat([Ba,Pa,Ua,za,ja,$a]),sr=[];sr[ar]=
1,sr[Ar]=4,sr[ir]=2,sr[li]=2,sr[ui]=4;var ct=[];ct[Ta]=2,ct[ri]=2,ct[Sa]=2,ct[Zr]=4,ct[oi]=.5,ct[si]=.5,ct[fi]=1,ct[ci]=1,ct[ka]=.5,ct[La]=1,ct[Oa]=1,ct[Ra]=.5,
ct[Ca]=.25,ct[Ma]=.5,ct[Ga]=.25,ct[Fa]=.5;function Va(t){return Array.isArray(t)&&(t.length===0||typeof t[0]=="number")}function Ha(t){if(!Array.isArray(t))return!1;
var s=t.length;return!(s===0||!We(t[0]))}function Wt(t){return Object.prototype.toString.call(t)}function Xa(t){return Wt(t)===Ba}function Wa(t){return Wt(t)===
Pa}function rl(t){return Wt(t)===Ua}function nl(t){return Wt(t)===za}function il(t){return Wt(t)===ja}function al(t){return Wt(t)===$a}function vi(t){if(!t)return!1;
var s=Wt(t);return tl.indexOf(s)>=0?!0:Va(t)||Ha(t)||Et(t)}function Ya(t){return qn[Object.prototype.toString.call(t)]|0}function ol(t,s){var p=s.length;switch(t.
type){case ar:case li:case ui:case Ar:var C=Qe.allocType(t.type,p);C.set(s),t.data=C;break;case ir:t.data=wa(s);break;default:c.raise("unsupported texture type,\
 must specify a typed array")}}function qa(t,s){return Qe.allocType(t.type===ir?Ar:t.type,s)}function Qa(t,s){t.type===ir?(t.data=wa(s),Qe.freeType(s)):t.data=s}
function sl(t,s,p,C,B,R){for(var N=t.width,$=t.height,j=t.channels,q=N*$*j,K=qa(t,q),Q=0,te=0;te<$;++te)for(var H=0;H<N;++H)for(var Y=0;Y<j;++Y)K[Q++]=s[p*H+C*te+
B*Y+R];Qa(t,K)}function tn(t,s,p,C,B,R){var N;if(typeof ct[t]<"u"?N=ct[t]:N=_t[t]*sr[s],R&&(N*=6),B){for(var $=0,j=p;j>=1;)$+=N*j*j,j/=2;return $}else return N*
p*C}function fl(t,s,p,C,B,R,N){var $={"don't care":Jr,"dont care":Jr,nice:Yc,fast:Wc},j={repeat:zc,clamp:hi,mirror:jc},q={nearest:di,linear:Hc},K=e({mipmap:pi,"\
nearest mipmap nearest":mi,"linear mipmap nearest":Na,"nearest mipmap linear":Da,"linear mipmap linear":pi},q),Q={none:0,browser:Ia},te={uint8:ar,rgba4:Nc,rgb565:Ic,
"rgb5 a1":Dc},H={alpha:ti,luminance:wr,"luminance alpha":Kr,rgb:Qr,rgba:Xt,rgba4:Ta,"rgb5 a1":ri,rgb565:Sa},Y={};s.ext_srgb&&(H.srgb=ii,H.srgba=ai),s.oes_texture_float&&
(te.float32=te.float=Ar),s.oes_texture_half_float&&(te.float16=te["half float"]=ir),s.webgl_depth_texture&&(e(H,{depth:ni,"depth stencil":Zr}),e(te,{uint16:li,uint32:ui,
"depth stencil":Bc})),s.webgl_compressed_texture_s3tc&&e(Y,{"rgb s3tc dxt1":oi,"rgba s3tc dxt1":si,"rgba s3tc dxt3":fi,"rgba s3tc dxt5":ci}),s.webgl_compressed_texture_atc&&
e(Y,{"rgb atc":ka,"rgba atc explicit alpha":La,"rgba atc interpolated alpha":Oa}),s.webgl_compressed_texture_pvrtc&&e(Y,{"rgb pvrtc 4bppv1":Ra,"rgb pvrtc 2bppv1":Ca,
"rgba pvrtc 4bppv1":Ma,"rgba pvrtc 2bppv1":Ga}),s.webgl_compressed_texture_etc1&&(Y["rgb etc1"]=Fa);var T=Array.prototype.slice.call(t.getParameter(Fc));Object.
keys(Y).forEach(function(d){var M=Y[d];T.indexOf(M)>=0&&(H[d]=M)});var G=Object.keys(H);p.textureFormats=G;var W=[];Object.keys(H).forEach(function(d){var M=H[d];
W[M]=d});var le=[];Object.keys(te).forEach(function(d){var M=te[d];le[M]=d});var z=[];Object.keys(q).forEach(function(d){var M=q[d];z[M]=d});var fe=[];Object.keys(
K).forEach(function(d){var M=K[d];fe[M]=d});var ae=[];Object.keys(j).forEach(function(d){var M=j[d];ae[M]=d});var xe=G.reduce(function(d,M){var O=H[M];return O===
wr||O===ti||O===wr||O===Kr||O===ni||O===Zr||s.ext_srgb&&(O===ii||O===ai)?d[O]=O:O===ri||M.indexOf("rgba")>=0?d[O]=Xt:d[O]=Qr,d},{});function P(){this.internalformat=
Xt,this.format=Xt,this.type=ar,this.compressed=!1,this.premultiplyAlpha=!1,this.flipY=!1,this.unpackAlignment=1,this.colorSpace=Ia,this.width=0,this.height=0,this.
channels=0}function I(d,M){d.internalformat=M.internalformat,d.format=M.format,d.type=M.type,d.compressed=M.compressed,d.premultiplyAlpha=M.premultiplyAlpha,d.flipY=
M.flipY,d.unpackAlignment=M.unpackAlignment,d.colorSpace=M.colorSpace,d.width=M.width,d.height=M.height,d.channels=M.channels}function me(d,M){if(!(typeof M!="o\
bject"||!M)){if("premultiplyAlpha"in M&&(c.type(M.premultiplyAlpha,"boolean","invalid premultiplyAlpha"),d.premultiplyAlpha=M.premultiplyAlpha),"flipY"in M&&(c.
type(M.flipY,"boolean","invalid texture flip"),d.flipY=M.flipY),"alignment"in M&&(c.oneOf(M.alignment,[1,2,4,8],"invalid texture unpack alignment"),d.unpackAlignment=
M.alignment),"colorSpace"in M&&(c.parameter(M.colorSpace,Q,"invalid colorSpace"),d.colorSpace=Q[M.colorSpace]),"type"in M){var O=M.type;c(s.oes_texture_float||!(O===
"float"||O==="float32"),"you must enable the OES_texture_float extension in order to use floating point textures."),c(s.oes_texture_half_float||!(O==="half floa\
t"||O==="float16"),"you must enable the OES_texture_half_float extension in order to use 16-bit floating point textures."),c(s.webgl_depth_texture||!(O==="uint1\
6"||O==="uint32"||O==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),c.parameter(O,te,"invalid te\
xture type"),d.type=te[O]}var de=d.width,Re=d.height,l=d.channels,o=!1;"shape"in M?(c(Array.isArray(M.shape)&&M.shape.length>=2,"shape must be an array"),de=M.shape[0],
Re=M.shape[1],M.shape.length===3&&(l=M.shape[2],c(l>0&&l<=4,"invalid number of channels"),o=!0),c(de>=0&&de<=p.maxTextureSize,"invalid width"),c(Re>=0&&Re<=p.maxTextureSize,
"invalid height")):("radius"in M&&(de=Re=M.radius,c(de>=0&&de<=p.maxTextureSize,"invalid radius")),"width"in M&&(de=M.width,c(de>=0&&de<=p.maxTextureSize,"inval\
id width")),"height"in M&&(Re=M.height,c(Re>=0&&Re<=p.maxTextureSize,"invalid height")),"channels"in M&&(l=M.channels,c(l>0&&l<=4,"invalid number of channels"),
o=!0)),d.width=de|0,d.height=Re|0,d.channels=l|0;var b=!1;if("format"in M){var A=M.format;c(s.webgl_depth_texture||!(A==="depth"||A==="depth stencil"),"you must\
 enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),c.parameter(A,H,"invalid texture format");var S=d.internalformat=H[A];d.format=
xe[S],A in te&&("type"in M||(d.type=te[A])),A in Y&&(d.compressed=!0),b=!0}!o&&b?d.channels=_t[d.format]:o&&!b?d.channels!==en[d.format]&&(d.format=d.internalformat=
en[d.channels]):b&&o&&c(d.channels===_t[d.format],"number of channels inconsistent with specified format")}}function re(d){t.pixelStorei(Kc,d.flipY),t.pixelStorei(
Zc,d.premultiplyAlpha),t.pixelStorei(Jc,d.colorSpace),t.pixelStorei(Qc,d.unpackAlignment)}function X(){P.call(this),this.xOffset=0,this.yOffset=0,this.data=null,
this.needsFree=!1,this.element=null,this.needsCopy=!1}function ne(d,M){var O=null;if(vi(M)?O=M:M&&(c.type(M,"object","invalid pixel data type"),me(d,M),"x"in M&&
(d.xOffset=M.x|0),"y"in M&&(d.yOffset=M.y|0),vi(M.data)&&(O=M.data)),c(!d.compressed||O instanceof Uint8Array,"compressed texture data must be stored in a uint8\
array"),M.copy){c(!O,"can not specify copy and data field for the same texture");var de=B.viewportWidth,Re=B.viewportHeight;d.width=d.width||de-d.xOffset,d.height=
d.height||Re-d.yOffset,d.needsCopy=!0,c(d.xOffset>=0&&d.xOffset<de&&d.yOffset>=0&&d.yOffset<Re&&d.width>0&&d.width<=de&&d.height>0&&d.height<=Re,"copy texture r\
ead out of bounds")}else if(!O)d.width=d.width||1,d.height=d.height||1,d.channels=d.channels||4;else if(i(O))d.channels=d.channels||4,d.data=O,!("type"in M)&&d.
type===ar&&(d.type=Ya(O));else if(Va(O))d.channels=d.channels||4,ol(d,O),d.alignment=1,d.needsFree=!0;else if(Et(O)){var l=O.data;!Array.isArray(l)&&d.type===ar&&
(d.type=Ya(l));var o=O.shape,b=O.stride,A,S,_,y,E,f;o.length===3?(_=o[2],f=b[2]):(c(o.length===2,"invalid ndarray pixel data, must be 2 or 3D"),_=1,f=1),A=o[0],
S=o[1],y=b[0],E=b[1],d.alignment=1,d.width=A,d.height=S,d.channels=_,d.format=d.internalformat=en[_],d.needsFree=!0,sl(d,l,y,E,f,O.offset)}else if(Xa(O)||Wa(O)||
rl(O))Xa(O)||Wa(O)?d.element=O:d.element=O.canvas,d.width=d.element.width,d.height=d.element.height,d.channels=4;else if(nl(O))d.element=O,d.width=O.width,d.height=
O.height,d.channels=4;else if(il(O))d.element=O,d.width=O.naturalWidth,d.height=O.naturalHeight,d.channels=4;else if(al(O))d.element=O,d.width=O.videoWidth,d.height=
O.videoHeight,d.channels=4;else if(Ha(O)){var v=d.width||O[0].length,h=d.height||O.length,k=d.channels;We(O[0][0])?k=k||O[0][0].length:k=k||1;for(var L=Xr.shape(
O),U=1,J=0;J<L.length;++J)U*=L[J];var ee=qa(d,U);Xr.flatten(O,L,"",ee),Qa(d,ee),d.alignment=1,d.width=v,d.height=h,d.channels=k,d.format=d.internalformat=en[k],
d.needsFree=!0}d.type===Ar?c(p.extensions.indexOf("oes_texture_float")>=0,"oes_texture_float extension not enabled"):d.type===ir&&c(p.extensions.indexOf("oes_te\
xture_half_float")>=0,"oes_texture_half_float extension not enabled")}function ie(d,M,O){var de=d.element,Re=d.data,l=d.internalformat,o=d.format,b=d.type,A=d.width,
S=d.height;re(d),de?t.texImage2D(M,O,o,o,b,de):d.compressed?t.compressedTexImage2D(M,O,l,A,S,0,Re):d.needsCopy?(C(),t.copyTexImage2D(M,O,o,d.xOffset,d.yOffset,A,
S,0)):t.texImage2D(M,O,o,A,S,0,o,b,Re||null)}function ke(d,M,O,de,Re){var l=d.element,o=d.data,b=d.internalformat,A=d.format,S=d.type,_=d.width,y=d.height;re(d),
l?t.texSubImage2D(M,Re,O,de,A,S,l):d.compressed?t.compressedTexSubImage2D(M,Re,O,de,b,_,y,o):d.needsCopy?(C(),t.copyTexSubImage2D(M,Re,O,de,d.xOffset,d.yOffset,
_,y)):t.texSubImage2D(M,Re,O,de,_,y,A,S,o)}var Te=[];function oe(){return Te.pop()||new X}function ce(d){d.needsFree&&Qe.freeType(d.data),X.call(d),Te.push(d)}function we(){
P.call(this),this.genMipmaps=!1,this.mipmapHint=Jr,this.mipmask=0,this.images=Array(16)}function Se(d,M,O){var de=d.images[0]=oe();d.mipmask=1,de.width=d.width=
M,de.height=d.height=O,de.channels=d.channels=4}function Ce(d,M){var O=null;if(vi(M))O=d.images[0]=oe(),I(O,d),ne(O,M),d.mipmask=1;else if(me(d,M),Array.isArray(
M.mipmap))for(var de=M.mipmap,Re=0;Re<de.length;++Re)O=d.images[Re]=oe(),I(O,d),O.width>>=Re,O.height>>=Re,ne(O,de[Re]),d.mipmask|=1<<Re;else O=d.images[0]=oe(),
I(O,d),ne(O,M),d.mipmask=1;I(d,d.images[0]),d.compressed&&(d.internalformat===oi||d.internalformat===si||d.internalformat===fi||d.internalformat===ci)&&c(d.width%
4===0&&d.height%4===0,"for compressed texture formats, mipmap level 0 must have width and height that are a multiple of 4")}function He(d,M){for(var O=d.images,
de=0;de<O.length;++de){if(!O[de])return;ie(O[de],M,de)}}var Xe=[];function Ge(){var d=Xe.pop()||new we;P.call(d),d.mipmask=0;for(var M=0;M<16;++M)d.images[M]=null;
return d}function Je(d){for(var M=d.images,O=0;O<M.length;++O)M[O]&&ce(M[O]),M[O]=null;Xe.push(d)}function $e(){this.minFilter=di,this.magFilter=di,this.wrapS=hi,
this.wrapT=hi,this.anisotropic=1,this.genMipmaps=!1,this.mipmapHint=Jr}function Ze(d,M){if("min"in M){var O=M.min;c.parameter(O,K),d.minFilter=K[O],el.indexOf(d.
minFilter)>=0&&!("faces"in M)&&(d.genMipmaps=!0)}if("mag"in M){var de=M.mag;c.parameter(de,q),d.magFilter=q[de]}var Re=d.wrapS,l=d.wrapT;if("wrap"in M){var o=M.
wrap;typeof o=="string"?(c.parameter(o,j),Re=l=j[o]):Array.isArray(o)&&(c.parameter(o[0],j),c.parameter(o[1],j),Re=j[o[0]],l=j[o[1]])}else{if("wrapS"in M){var b=M.
wrapS;c.parameter(b,j),Re=j[b]}if("wrapT"in M){var A=M.wrapT;c.parameter(A,j),l=j[A]}}if(d.wrapS=Re,d.wrapT=l,"anisotropic"in M){var S=M.anisotropic;c(typeof S==
"number"&&S>=1&&S<=p.maxAnisotropic,"aniso samples must be between 1 and "),d.anisotropic=M.anisotropic}if("mipmap"in M){var _=!1;switch(typeof M.mipmap){case"s\
tring":c.parameter(M.mipmap,$,"invalid mipmap hint"),d.mipmapHint=$[M.mipmap],d.genMipmaps=!0,_=!0;break;case"boolean":_=d.genMipmaps=M.mipmap;break;case"object":
c(Array.isArray(M.mipmap),"invalid mipmap type"),d.genMipmaps=!1,_=!0;break;default:c.raise("invalid mipmap type")}_&&!("min"in M)&&(d.minFilter=mi)}}function et(d,M){
t.texParameteri(M,Vc,d.minFilter),t.texParameteri(M,$c,d.magFilter),t.texParameteri(M,Pc,d.wrapS),t.texParameteri(M,Uc,d.wrapT),s.ext_texture_filter_anisotropic&&
t.texParameteri(M,qc,d.anisotropic),d.genMipmaps&&(t.hint(Xc,d.mipmapHint),t.generateMipmap(M))}var tt=0,at={},lt=p.maxTextureUnits,Ye=Array(lt).map(function(){
return null});function Oe(d){P.call(this),this.mipmask=0,this.internalformat=Xt,this.id=tt++,this.refCount=1,this.target=d,this.texture=t.createTexture(),this.unit=
-1,this.bindCount=0,this.texInfo=new $e,N.profile&&(this.stats={size:0})}function ut(d){t.activeTexture(Tr),t.bindTexture(d.target,d.texture)}function Ie(){var d=Ye[0];
d?t.bindTexture(d.target,d.texture):t.bindTexture(Tt,null)}function Ee(d){var M=d.texture;c(M,"must not double destroy texture");var O=d.unit,de=d.target;O>=0&&
(t.activeTexture(Tr+O),t.bindTexture(de,null),Ye[O]=null),t.deleteTexture(M),d.texture=null,d.params=null,d.pixels=null,d.refCount=0,delete at[d.id],R.textureCount--}
e(Oe.prototype,{bind:function(){var d=this;d.bindCount+=1;var M=d.unit;if(M<0){for(var O=0;O<lt;++O){var de=Ye[O];if(de){if(de.bindCount>0)continue;de.unit=-1}Ye[O]=
d,M=O;break}M>=lt&&c.raise("insufficient number of texture units"),N.profile&&R.maxTextureUnits<M+1&&(R.maxTextureUnits=M+1),d.unit=M,t.activeTexture(Tr+M),t.bindTexture(
d.target,d.texture)}return M},unbind:function(){this.bindCount-=1},decRef:function(){--this.refCount<=0&&Ee(this)}});function Me(d,M){var O=new Oe(Tt);at[O.id]=
O,R.textureCount++;function de(o,b){var A=O.texInfo;$e.call(A);var S=Ge();return typeof o=="number"?typeof b=="number"?Se(S,o|0,b|0):Se(S,o|0,o|0):o?(c.type(o,"\
object","invalid arguments to regl.texture"),Ze(A,o),Ce(S,o)):Se(S,1,1),A.genMipmaps&&(S.mipmask=(S.width<<1)-1),O.mipmask=S.mipmask,I(O,S),c.texture2D(A,S,p),O.
internalformat=S.internalformat,de.width=S.width,de.height=S.height,ut(O),He(S,Tt),et(A,Tt),Ie(),Je(S),N.profile&&(O.stats.size=tn(O.internalformat,O.type,S.width,
S.height,A.genMipmaps,!1)),de.format=W[O.internalformat],de.type=le[O.type],de.mag=z[A.magFilter],de.min=fe[A.minFilter],de.wrapS=ae[A.wrapS],de.wrapT=ae[A.wrapT],
de}function Re(o,b,A,S){c(!!o,"must specify image data");var _=b|0,y=A|0,E=S|0,f=oe();return I(f,O),f.width=0,f.height=0,ne(f,o),f.width=f.width||(O.width>>E)-_,
f.height=f.height||(O.height>>E)-y,c(O.type===f.type&&O.format===f.format&&O.internalformat===f.internalformat,"incompatible format for texture.subimage"),c(_>=
0&&y>=0&&_+f.width<=O.width&&y+f.height<=O.height,"texture.subimage write out of bounds"),c(O.mipmask&1<<E,"missing mipmap data"),c(f.data||f.element||f.needsCopy,
"missing image data"),ut(O),ke(f,Tt,_,y,E),Ie(),ce(f),de}function l(o,b){var A=o|0,S=b|0||A;if(A===O.width&&S===O.height)return de;de.width=O.width=A,de.height=
O.height=S,ut(O);for(var _=0;O.mipmask>>_;++_){var y=A>>_,E=S>>_;if(!y||!E)break;t.texImage2D(Tt,_,O.format,y,E,0,O.format,O.type,null)}return Ie(),N.profile&&(O.
stats.size=tn(O.internalformat,O.type,A,S,!1,!1)),de}return de(d,M),de.subimage=Re,de.resize=l,de._reglType="texture2d",de._texture=O,N.profile&&(de.stats=O.stats),
de.destroy=function(){O.decRef()},de}function Ne(d,M,O,de,Re,l){var o=new Oe(ei);at[o.id]=o,R.cubeCount++;var b=new Array(6);function A(y,E,f,v,h,k){var L,U=o.texInfo;
for($e.call(U),L=0;L<6;++L)b[L]=Ge();if(typeof y=="number"||!y){var J=y|0||1;for(L=0;L<6;++L)Se(b[L],J,J)}else if(typeof y=="object")if(E)Ce(b[0],y),Ce(b[1],E),
Ce(b[2],f),Ce(b[3],v),Ce(b[4],h),Ce(b[5],k);else if(Ze(U,y),me(o,y),"faces"in y){var ee=y.faces;for(c(Array.isArray(ee)&&ee.length===6,"cube faces must be a len\
gth 6 array"),L=0;L<6;++L)c(typeof ee[L]=="object"&&!!ee[L],"invalid input for cube map face"),I(b[L],o),Ce(b[L],ee[L])}else for(L=0;L<6;++L)Ce(b[L],y);else c.raise(
"invalid arguments to cube map");for(I(o,b[0]),c.optional(function(){p.npotTextureCube||c(Aa(o.width)&&Aa(o.height),"your browser does not support non power or \
two texture dimensions")}),U.genMipmaps?o.mipmask=(b[0].width<<1)-1:o.mipmask=b[0].mipmask,c.textureCube(o,U,b,p),o.internalformat=b[0].internalformat,A.width=b[0].
width,A.height=b[0].height,ut(o),L=0;L<6;++L)He(b[L],qr+L);for(et(U,ei),Ie(),N.profile&&(o.stats.size=tn(o.internalformat,o.type,A.width,A.height,U.genMipmaps,!0)),
A.format=W[o.internalformat],A.type=le[o.type],A.mag=z[U.magFilter],A.min=fe[U.minFilter],A.wrapS=ae[U.wrapS],A.wrapT=ae[U.wrapT],L=0;L<6;++L)Je(b[L]);return A}
function S(y,E,f,v,h){c(!!E,"must specify image data"),c(typeof y=="number"&&y===(y|0)&&y>=0&&y<6,"invalid face");var k=f|0,L=v|0,U=h|0,J=oe();return I(J,o),J.width=
0,J.height=0,ne(J,E),J.width=J.width||(o.width>>U)-k,J.height=J.height||(o.height>>U)-L,c(o.type===J.type&&o.format===J.format&&o.internalformat===J.internalformat,
"incompatible format for texture.subimage"),c(k>=0&&L>=0&&k+J.width<=o.width&&L+J.height<=o.height,"texture.subimage write out of bounds"),c(o.mipmask&1<<U,"mis\
sing mipmap data"),c(J.data||J.element||J.needsCopy,"missing image data"),ut(o),ke(J,qr+y,k,L,U),Ie(),ce(J),A}function _(y){var E=y|0;if(E!==o.width){A.width=o.
width=E,A.height=o.height=E,ut(o);for(var f=0;f<6;++f)for(var v=0;o.mipmask>>v;++v)t.texImage2D(qr+f,v,o.format,E>>v,E>>v,0,o.format,o.type,null);return Ie(),N.
profile&&(o.stats.size=tn(o.internalformat,o.type,A.width,A.height,!1,!0)),A}}return A(d,M,O,de,Re,l),A.subimage=S,A.resize=_,A._reglType="textureCube",A._texture=
o,N.profile&&(A.stats=o.stats),A.destroy=function(){o.decRef()},A}function qe(){for(var d=0;d<lt;++d)t.activeTexture(Tr+d),t.bindTexture(Tt,null),Ye[d]=null;gt(
at).forEach(Ee),R.cubeCount=0,R.textureCount=0}N.profile&&(R.getTotalTextureSize=function(){var d=0;return Object.keys(at).forEach(function(M){d+=at[M].stats.size}),
d});function kt(){for(var d=0;d<lt;++d){var M=Ye[d];M&&(M.bindCount=0,M.unit=-1,Ye[d]=null)}gt(at).forEach(function(O){O.texture=t.createTexture(),t.bindTexture(
O.target,O.texture);for(var de=0;de<32;++de)if((O.mipmask&1<<de)!==0)if(O.target===Tt)t.texImage2D(Tt,de,O.internalformat,O.width>>de,O.height>>de,0,O.internalformat,
O.type,null);else for(var Re=0;Re<6;++Re)t.texImage2D(qr+Re,de,O.internalformat,O.width>>de,O.height>>de,0,O.internalformat,O.type,null);et(O.texInfo,O.target)})}
function er(){for(var d=0;d<lt;++d){var M=Ye[d];M&&(M.bindCount=0,M.unit=-1,Ye[d]=null),t.activeTexture(Tr+d),t.bindTexture(Tt,null),t.bindTexture(ei,null)}}return{
create2D:Me,createCube:Ne,clear:qe,getTexture:function(d){return null},restore:kt,refresh:er}}var Bt=36161,rn=32854,Ka=32855,Za=36194,Ja=33189,eo=36168,to=34041,
ro=35907,no=34836,io=34842,ao=34843,wt=[];wt[rn]=2,wt[Ka]=2,wt[Za]=2,wt[Ja]=2,wt[eo]=1,wt[to]=4,wt[ro]=4,wt[no]=16,wt[io]=8,wt[ao]=6;function oo(t,s,p){return wt[t]*
s*p}var cl=function(t,s,p,C,B){var R={rgba4:rn,rgb565:Za,"rgb5 a1":Ka,depth:Ja,stencil:eo,"depth stencil":to};s.ext_srgb&&(R.srgba=ro),s.ext_color_buffer_half_float&&
(R.rgba16f=io,R.rgb16f=ao),s.webgl_color_buffer_float&&(R.rgba32f=no);var N=[];Object.keys(R).forEach(function(H){var Y=R[H];N[Y]=H});var $=0,j={};function q(H){
this.id=$++,this.refCount=1,this.renderbuffer=H,this.format=rn,this.width=0,this.height=0,B.profile&&(this.stats={size:0})}q.prototype.decRef=function(){--this.
refCount<=0&&K(this)};function K(H){var Y=H.renderbuffer;c(Y,"must not double destroy renderbuffer"),t.bindRenderbuffer(Bt,null),t.deleteRenderbuffer(Y),H.renderbuffer=
null,H.refCount=0,delete j[H.id],C.renderbufferCount--}function Q(H,Y){var T=new q(t.createRenderbuffer());j[T.id]=T,C.renderbufferCount++;function G(le,z){var fe=0,
ae=0,xe=rn;if(typeof le=="object"&&le){var P=le;if("shape"in P){var I=P.shape;c(Array.isArray(I)&&I.length>=2,"invalid renderbuffer shape"),fe=I[0]|0,ae=I[1]|0}else
"radius"in P&&(fe=ae=P.radius|0),"width"in P&&(fe=P.width|0),"height"in P&&(ae=P.height|0);"format"in P&&(c.parameter(P.format,R,"invalid renderbuffer format"),
xe=R[P.format])}else typeof le=="number"?(fe=le|0,typeof z=="number"?ae=z|0:ae=fe):le?c.raise("invalid arguments to renderbuffer constructor"):fe=ae=1;if(c(fe>0&&
ae>0&&fe<=p.maxRenderbufferSize&&ae<=p.maxRenderbufferSize,"invalid renderbuffer size"),!(fe===T.width&&ae===T.height&&xe===T.format))return G.width=T.width=fe,
G.height=T.height=ae,T.format=xe,t.bindRenderbuffer(Bt,T.renderbuffer),t.renderbufferStorage(Bt,xe,fe,ae),c(t.getError()===0,"invalid render buffer format"),B.profile&&
(T.stats.size=oo(T.format,T.width,T.height)),G.format=N[T.format],G}function W(le,z){var fe=le|0,ae=z|0||fe;return fe===T.width&&ae===T.height||(c(fe>0&&ae>0&&fe<=
p.maxRenderbufferSize&&ae<=p.maxRenderbufferSize,"invalid renderbuffer size"),G.width=T.width=fe,G.height=T.height=ae,t.bindRenderbuffer(Bt,T.renderbuffer),t.renderbufferStorage(
Bt,T.format,fe,ae),c(t.getError()===0,"invalid render buffer format"),B.profile&&(T.stats.size=oo(T.format,T.width,T.height))),G}return G(H,Y),G.resize=W,G._reglType=
"renderbuffer",G._renderbuffer=T,B.profile&&(G.stats=T.stats),G.destroy=function(){T.decRef()},G}B.profile&&(C.getTotalRenderbufferSize=function(){var H=0;return Object.
keys(j).forEach(function(Y){H+=j[Y].stats.size}),H});function te(){gt(j).forEach(function(H){H.renderbuffer=t.createRenderbuffer(),t.bindRenderbuffer(Bt,H.renderbuffer),
t.renderbufferStorage(Bt,H.format,H.width,H.height)}),t.bindRenderbuffer(Bt,null)}return{create:Q,clear:function(){gt(j).forEach(K)},restore:te}},Rt=36160,bi=36161,
Yt=3553,nn=34069,so=36064,fo=36096,co=36128,lo=33306,uo=36053,ll=36054,ul=36055,hl=36057,dl=36061,ml=36193,pl=5121,vl=5126,ho=6407,mo=6408,bl=6402,yl=[ho,mo],yi=[];
yi[mo]=4,yi[ho]=3;var an=[];an[pl]=1,an[vl]=4,an[ml]=2;var gl=32854,_l=32855,xl=36194,El=33189,wl=36168,po=34041,Al=35907,Tl=34836,Sl=34842,kl=34843,Ll=[gl,_l,xl,
Al,Sl,kl,Tl],fr={};fr[uo]="complete",fr[ll]="incomplete attachment",fr[hl]="incomplete dimensions",fr[ul]="incomplete, missing attachment",fr[dl]="unsupported";
function Ol(t,s,p,C,B,R){var N={cur:null,next:null,dirty:!1,setFBO:null},$=["rgba"],j=["rgba4","rgb565","rgb5 a1"];s.ext_srgb&&j.push("srgba"),s.ext_color_buffer_half_float&&
j.push("rgba16f","rgb16f"),s.webgl_color_buffer_float&&j.push("rgba32f");var q=["uint8"];s.oes_texture_half_float&&q.push("half float","float16"),s.oes_texture_float&&
q.push("float","float32");function K(X,ne,ie){this.target=X,this.texture=ne,this.renderbuffer=ie;var ke=0,Te=0;ne?(ke=ne.width,Te=ne.height):ie&&(ke=ie.width,Te=
ie.height),this.width=ke,this.height=Te}function Q(X){X&&(X.texture&&X.texture._texture.decRef(),X.renderbuffer&&X.renderbuffer._renderbuffer.decRef())}function te(X,ne,ie){
if(X)if(X.texture){var ke=X.texture._texture,Te=Math.max(1,ke.width),oe=Math.max(1,ke.height);c(Te===ne&&oe===ie,"inconsistent width/height for supplied texture"),
ke.refCount+=1}else{var ce=X.renderbuffer._renderbuffer;c(ce.width===ne&&ce.height===ie,"inconsistent width/height for renderbuffer"),ce.refCount+=1}}function H(X,ne){
ne&&(ne.texture?t.framebufferTexture2D(Rt,X,ne.target,ne.texture._texture.texture,0):t.framebufferRenderbuffer(Rt,X,bi,ne.renderbuffer._renderbuffer.renderbuffer))}
function Y(X){var ne=Yt,ie=null,ke=null,Te=X;typeof X=="object"&&(Te=X.data,"target"in X&&(ne=X.target|0)),c.type(Te,"function","invalid attachment data");var oe=Te.
_reglType;return oe==="texture2d"?(ie=Te,c(ne===Yt)):oe==="textureCube"?(ie=Te,c(ne>=nn&&ne<nn+6,"invalid cube map target")):oe==="renderbuffer"?(ke=Te,ne=bi):c.
raise("invalid regl object for attachment"),new K(ne,ie,ke)}function T(X,ne,ie,ke,Te){if(ie){var oe=C.create2D({width:X,height:ne,format:ke,type:Te});return oe.
_texture.refCount=0,new K(Yt,oe,null)}else{var ce=B.create({width:X,height:ne,format:ke});return ce._renderbuffer.refCount=0,new K(bi,null,ce)}}function G(X){return X&&
(X.texture||X.renderbuffer)}function W(X,ne,ie){X&&(X.texture?X.texture.resize(ne,ie):X.renderbuffer&&X.renderbuffer.resize(ne,ie),X.width=ne,X.height=ie)}var le=0,
z={};function fe(){this.id=le++,z[this.id]=this,this.framebuffer=t.createFramebuffer(),this.width=0,this.height=0,this.colorAttachments=[],this.depthAttachment=
null,this.stencilAttachment=null,this.depthStencilAttachment=null}function ae(X){X.colorAttachments.forEach(Q),Q(X.depthAttachment),Q(X.stencilAttachment),Q(X.depthStencilAttachment)}
function xe(X){var ne=X.framebuffer;c(ne,"must not double destroy framebuffer"),t.deleteFramebuffer(ne),X.framebuffer=null,R.framebufferCount--,delete z[X.id]}function P(X){
var ne;t.bindFramebuffer(Rt,X.framebuffer);var ie=X.colorAttachments;for(ne=0;ne<ie.length;++ne)H(so+ne,ie[ne]);for(ne=ie.length;ne<p.maxColorAttachments;++ne)t.
framebufferTexture2D(Rt,so+ne,Yt,null,0);t.framebufferTexture2D(Rt,lo,Yt,null,0),t.framebufferTexture2D(Rt,fo,Yt,null,0),t.framebufferTexture2D(Rt,co,Yt,null,0),
H(fo,X.depthAttachment),H(co,X.stencilAttachment),H(lo,X.depthStencilAttachment);var ke=t.checkFramebufferStatus(Rt);!t.isContextLost()&&ke!==uo&&c.raise("frame\
buffer configuration not supported, status = "+fr[ke]),t.bindFramebuffer(Rt,N.next?N.next.framebuffer:null),N.cur=N.next,t.getError()}function I(X,ne){var ie=new fe;
R.framebufferCount++;function ke(oe,ce){var we;c(N.next!==ie,"can not update framebuffer which is currently in use");var Se=0,Ce=0,He=!0,Xe=!0,Ge=null,Je=!0,$e="\
rgba",Ze="uint8",et=1,tt=null,at=null,lt=null,Ye=!1;if(typeof oe=="number")Se=oe|0,Ce=ce|0||Se;else if(!oe)Se=Ce=1;else{c.type(oe,"object","invalid arguments fo\
r framebuffer");var Oe=oe;if("shape"in Oe){var ut=Oe.shape;c(Array.isArray(ut)&&ut.length>=2,"invalid shape for framebuffer"),Se=ut[0],Ce=ut[1]}else"radius"in Oe&&
(Se=Ce=Oe.radius),"width"in Oe&&(Se=Oe.width),"height"in Oe&&(Ce=Oe.height);("color"in Oe||"colors"in Oe)&&(Ge=Oe.color||Oe.colors,Array.isArray(Ge)&&c(Ge.length===
1||s.webgl_draw_buffers,"multiple render targets not supported")),Ge||("colorCount"in Oe&&(et=Oe.colorCount|0,c(et>0,"invalid color buffer count")),"colorTextur\
e"in Oe&&(Je=!!Oe.colorTexture,$e="rgba4"),"colorType"in Oe&&(Ze=Oe.colorType,Je?(c(s.oes_texture_float||!(Ze==="float"||Ze==="float32"),"you must enable OES_te\
xture_float in order to use floating point framebuffer objects"),c(s.oes_texture_half_float||!(Ze==="half float"||Ze==="float16"),"you must enable OES_texture_h\
alf_float in order to use 16-bit floating point framebuffer objects")):Ze==="half float"||Ze==="float16"?(c(s.ext_color_buffer_half_float,"you must enable EXT_c\
olor_buffer_half_float to use 16-bit render buffers"),$e="rgba16f"):(Ze==="float"||Ze==="float32")&&(c(s.webgl_color_buffer_float,"you must enable WEBGL_color_b\
uffer_float in order to use 32-bit floating point renderbuffers"),$e="rgba32f"),c.oneOf(Ze,q,"invalid color type")),"colorFormat"in Oe&&($e=Oe.colorFormat,$.indexOf(
$e)>=0?Je=!0:j.indexOf($e)>=0?Je=!1:c.optional(function(){Je?c.oneOf(Oe.colorFormat,$,"invalid color format for texture"):c.oneOf(Oe.colorFormat,j,"invalid colo\
r format for renderbuffer")}))),("depthTexture"in Oe||"depthStencilTexture"in Oe)&&(Ye=!!(Oe.depthTexture||Oe.depthStencilTexture),c(!Ye||s.webgl_depth_texture,
"webgl_depth_texture extension not supported")),"depth"in Oe&&(typeof Oe.depth=="boolean"?He=Oe.depth:(tt=Oe.depth,Xe=!1)),"stencil"in Oe&&(typeof Oe.stencil=="\
boolean"?Xe=Oe.stencil:(at=Oe.stencil,He=!1)),"depthStencil"in Oe&&(typeof Oe.depthStencil=="boolean"?He=Xe=Oe.depthStencil:(lt=Oe.depthStencil,He=!1,Xe=!1))}var Ie=null,
Ee=null,Me=null,Ne=null;if(Array.isArray(Ge))Ie=Ge.map(Y);else if(Ge)Ie=[Y(Ge)];else for(Ie=new Array(et),we=0;we<et;++we)Ie[we]=T(Se,Ce,Je,$e,Ze);c(s.webgl_draw_buffers||
Ie.length<=1,"you must enable the WEBGL_draw_buffers extension in order to use multiple color buffers."),c(Ie.length<=p.maxColorAttachments,"too many color atta\
chments, not supported"),Se=Se||Ie[0].width,Ce=Ce||Ie[0].height,tt?Ee=Y(tt):He&&!Xe&&(Ee=T(Se,Ce,Ye,"depth","uint32")),at?Me=Y(at):Xe&&!He&&(Me=T(Se,Ce,!1,"sten\
cil","uint8")),lt?Ne=Y(lt):!tt&&!at&&Xe&&He&&(Ne=T(Se,Ce,Ye,"depth stencil","depth stencil")),c(!!tt+!!at+!!lt<=1,"invalid framebuffer configuration, can specif\
y exactly one depth/stencil attachment");var qe=null;for(we=0;we<Ie.length;++we)if(te(Ie[we],Se,Ce),c(!Ie[we]||Ie[we].texture&&yl.indexOf(Ie[we].texture._texture.
format)>=0||Ie[we].renderbuffer&&Ll.indexOf(Ie[we].renderbuffer._renderbuffer.format)>=0,"framebuffer color attachment "+we+" is invalid"),Ie[we]&&Ie[we].texture){
var kt=yi[Ie[we].texture._texture.format]*an[Ie[we].texture._texture.type];qe===null?qe=kt:c(qe===kt,"all color attachments much have the same number of bits pe\
r pixel.")}return te(Ee,Se,Ce),c(!Ee||Ee.texture&&Ee.texture._texture.format===bl||Ee.renderbuffer&&Ee.renderbuffer._renderbuffer.format===El,"invalid depth att\
achment for framebuffer object"),te(Me,Se,Ce),c(!Me||Me.renderbuffer&&Me.renderbuffer._renderbuffer.format===wl,"invalid stencil attachment for framebuffer obje\
ct"),te(Ne,Se,Ce),c(!Ne||Ne.texture&&Ne.texture._texture.format===po||Ne.renderbuffer&&Ne.renderbuffer._renderbuffer.format===po,"invalid depth-stencil attachme\
nt for framebuffer object"),ae(ie),ie.width=Se,ie.height=Ce,ie.colorAttachments=Ie,ie.depthAttachment=Ee,ie.stencilAttachment=Me,ie.depthStencilAttachment=Ne,ke.
color=Ie.map(G),ke.depth=G(Ee),ke.stencil=G(Me),ke.depthStencil=G(Ne),ke.width=ie.width,ke.height=ie.height,P(ie),ke}function Te(oe,ce){c(N.next!==ie,"can not r\
esize a framebuffer which is currently in use");var we=Math.max(oe|0,1),Se=Math.max(ce|0||we,1);if(we===ie.width&&Se===ie.height)return ke;for(var Ce=ie.colorAttachments,
He=0;He<Ce.length;++He)W(Ce[He],we,Se);return W(ie.depthAttachment,we,Se),W(ie.stencilAttachment,we,Se),W(ie.depthStencilAttachment,we,Se),ie.width=ke.width=we,
ie.height=ke.height=Se,P(ie),ke}return ke(X,ne),e(ke,{resize:Te,_reglType:"framebuffer",_framebuffer:ie,destroy:function(){xe(ie),ae(ie)},use:function(oe){N.setFBO(
{framebuffer:ke},oe)}})}function me(X){var ne=Array(6);function ie(Te){var oe;c(ne.indexOf(N.next)<0,"can not update framebuffer which is currently in use");var ce={
color:null},we=0,Se=null,Ce="rgba",He="uint8",Xe=1;if(typeof Te=="number")we=Te|0;else if(!Te)we=1;else{c.type(Te,"object","invalid arguments for framebuffer");
var Ge=Te;if("shape"in Ge){var Je=Ge.shape;c(Array.isArray(Je)&&Je.length>=2,"invalid shape for framebuffer"),c(Je[0]===Je[1],"cube framebuffer must be square"),
we=Je[0]}else"radius"in Ge&&(we=Ge.radius|0),"width"in Ge?(we=Ge.width|0,"height"in Ge&&c(Ge.height===we,"must be square")):"height"in Ge&&(we=Ge.height|0);("co\
lor"in Ge||"colors"in Ge)&&(Se=Ge.color||Ge.colors,Array.isArray(Se)&&c(Se.length===1||s.webgl_draw_buffers,"multiple render targets not supported")),Se||("colo\
rCount"in Ge&&(Xe=Ge.colorCount|0,c(Xe>0,"invalid color buffer count")),"colorType"in Ge&&(c.oneOf(Ge.colorType,q,"invalid color type"),He=Ge.colorType),"colorF\
ormat"in Ge&&(Ce=Ge.colorFormat,c.oneOf(Ge.colorFormat,$,"invalid color format for texture"))),"depth"in Ge&&(ce.depth=Ge.depth),"stencil"in Ge&&(ce.stencil=Ge.
stencil),"depthStencil"in Ge&&(ce.depthStencil=Ge.depthStencil)}var $e;if(Se)if(Array.isArray(Se))for($e=[],oe=0;oe<Se.length;++oe)$e[oe]=Se[oe];else $e=[Se];else{
$e=Array(Xe);var Ze={radius:we,format:Ce,type:He};for(oe=0;oe<Xe;++oe)$e[oe]=C.createCube(Ze)}for(ce.color=Array($e.length),oe=0;oe<$e.length;++oe){var et=$e[oe];
c(typeof et=="function"&&et._reglType==="textureCube","invalid cube map"),we=we||et.width,c(et.width===we&&et.height===we,"invalid cube map shape"),ce.color[oe]=
{target:nn,data:$e[oe]}}for(oe=0;oe<6;++oe){for(var tt=0;tt<$e.length;++tt)ce.color[tt].target=nn+oe;oe>0&&(ce.depth=ne[0].depth,ce.stencil=ne[0].stencil,ce.depthStencil=
ne[0].depthStencil),ne[oe]?ne[oe](ce):ne[oe]=I(ce)}return e(ie,{width:we,height:we,color:$e})}function ke(Te){var oe,ce=Te|0;if(c(ce>0&&ce<=p.maxCubeMapSize,"in\
valid radius for cube fbo"),ce===ie.width)return ie;var we=ie.color;for(oe=0;oe<we.length;++oe)we[oe].resize(ce);for(oe=0;oe<6;++oe)ne[oe].resize(ce);return ie.
width=ie.height=ce,ie}return ie(X),e(ie,{faces:ne,resize:ke,_reglType:"framebufferCube",destroy:function(){ne.forEach(function(Te){Te.destroy()})}})}function re(){
N.cur=null,N.next=null,N.dirty=!0,gt(z).forEach(function(X){X.framebuffer=t.createFramebuffer(),P(X)})}return e(N,{getFramebuffer:function(X){if(typeof X=="func\
tion"&&X._reglType==="framebuffer"){var ne=X._framebuffer;if(ne instanceof fe)return ne}return null},create:I,createCube:me,clear:function(){gt(z).forEach(xe)},
restore:re})}var Rl=5126,vo=34962,on=34963,bo=["attributes","elements","offset","count","primitive","instances"];function gi(){this.state=0,this.x=0,this.y=0,this.
z=0,this.w=0,this.buffer=null,this.size=0,this.normalized=!1,this.type=Rl,this.offset=0,this.stride=0,this.divisor=0}function Cl(t,s,p,C,B,R,N){for(var $=p.maxAttributes,
j=new Array($),q=0;q<$;++q)j[q]=new gi;var K=0,Q={},te={Record:gi,scope:{},state:j,currentVAO:null,targetVAO:null,restore:Y()?ae:function(){},createVAO:xe,getVAO:G,
destroyBuffer:H,setVAO:Y()?W:le,clear:Y()?z:function(){}};function H(P){for(var I=0;I<j.length;++I){var me=j[I];me.buffer===P&&(t.disableVertexAttribArray(I),me.
buffer=null)}}function Y(){return s.oes_vertex_array_object}function T(){return s.angle_instanced_arrays}function G(P){return typeof P=="function"&&P._vao?P._vao:
null}function W(P){if(P!==te.currentVAO){var I=Y();P?I.bindVertexArrayOES(P.vao):I.bindVertexArrayOES(null),te.currentVAO=P}}function le(P){if(P!==te.currentVAO){
if(P)P.bindAttrs();else{for(var I=T(),me=0;me<j.length;++me){var re=j[me];re.buffer?(t.enableVertexAttribArray(me),re.buffer.bind(),t.vertexAttribPointer(me,re.
size,re.type,re.normalized,re.stride,re.offfset),I&&re.divisor&&I.vertexAttribDivisorANGLE(me,re.divisor)):(t.disableVertexAttribArray(me),t.vertexAttrib4f(me,re.
x,re.y,re.z,re.w))}N.elements?t.bindBuffer(on,N.elements.buffer.buffer):t.bindBuffer(on,null)}te.currentVAO=P}}function z(){gt(Q).forEach(function(P){P.destroy()})}
function fe(){this.id=++K,this.attributes=[],this.elements=null,this.ownsElements=!1,this.count=0,this.offset=0,this.instances=-1,this.primitive=4;var P=Y();P?this.
vao=P.createVertexArrayOES():this.vao=null,Q[this.id]=this,this.buffers=[]}fe.prototype.bindAttrs=function(){for(var P=T(),I=this.attributes,me=0;me<I.length;++me){
var re=I[me];re.buffer?(t.enableVertexAttribArray(me),t.bindBuffer(vo,re.buffer.buffer),t.vertexAttribPointer(me,re.size,re.type,re.normalized,re.stride,re.offset),
P&&re.divisor&&P.vertexAttribDivisorANGLE(me,re.divisor)):(t.disableVertexAttribArray(me),t.vertexAttrib4f(me,re.x,re.y,re.z,re.w))}for(var X=I.length;X<$;++X)t.
disableVertexAttribArray(X);var ne=R.getElements(this.elements);ne?t.bindBuffer(on,ne.buffer.buffer):t.bindBuffer(on,null)},fe.prototype.refresh=function(){var P=Y();
P&&(P.bindVertexArrayOES(this.vao),this.bindAttrs(),te.currentVAO=null,P.bindVertexArrayOES(null))},fe.prototype.destroy=function(){if(this.vao){var P=Y();this===
te.currentVAO&&(te.currentVAO=null,P.bindVertexArrayOES(null)),P.deleteVertexArrayOES(this.vao),this.vao=null}this.ownsElements&&(this.elements.destroy(),this.elements=
null,this.ownsElements=!1),Q[this.id]&&(delete Q[this.id],C.vaoCount-=1)};function ae(){var P=Y();P&&gt(Q).forEach(function(I){I.refresh()})}function xe(P){var I=new fe;
C.vaoCount+=1;function me(re){var X;if(Array.isArray(re))X=re,I.elements&&I.ownsElements&&I.elements.destroy(),I.elements=null,I.ownsElements=!1,I.offset=0,I.count=
0,I.instances=-1,I.primitive=4;else{if(c(typeof re=="object","invalid arguments for create vao"),c("attributes"in re,"must specify attributes for vao"),re.elements){
var ne=re.elements;I.ownsElements?typeof ne=="function"&&ne._reglType==="elements"?(I.elements.destroy(),I.ownsElements=!1):(I.elements(ne),I.ownsElements=!1):R.
getElements(re.elements)?(I.elements=re.elements,I.ownsElements=!1):(I.elements=R.create(re.elements),I.ownsElements=!0)}else I.elements=null,I.ownsElements=!1;
X=re.attributes,I.offset=0,I.count=-1,I.instances=-1,I.primitive=4,I.elements&&(I.count=I.elements._elements.vertCount,I.primitive=I.elements._elements.primType),
"offset"in re&&(I.offset=re.offset|0),"count"in re&&(I.count=re.count|0),"instances"in re&&(I.instances=re.instances|0),"primitive"in re&&(c(re.primitive in It,
"bad primitive type: "+re.primitive),I.primitive=It[re.primitive]),c.optional(()=>{for(var He=Object.keys(re),Xe=0;Xe<He.length;++Xe)c(bo.indexOf(He[Xe])>=0,'in\
valid option for vao: "'+He[Xe]+'" valid options are '+bo)}),c(Array.isArray(X),"attributes must be an array")}c(X.length<$,"too many attributes"),c(X.length>0,
"must specify at least one attribute");var ie={},ke=I.attributes;ke.length=X.length;for(var Te=0;Te<X.length;++Te){var oe=X[Te],ce=ke[Te]=new gi,we=oe.data||oe;
if(Array.isArray(we)||i(we)||Et(we)){var Se;I.buffers[Te]&&(Se=I.buffers[Te],i(we)&&Se._buffer.byteLength>=we.byteLength?Se.subdata(we):(Se.destroy(),I.buffers[Te]=
null)),I.buffers[Te]||(Se=I.buffers[Te]=B.create(oe,vo,!1,!0)),ce.buffer=B.getBuffer(Se),ce.size=ce.buffer.dimension|0,ce.normalized=!1,ce.type=ce.buffer.dtype,
ce.offset=0,ce.stride=0,ce.divisor=0,ce.state=1,ie[Te]=1}else B.getBuffer(oe)?(ce.buffer=B.getBuffer(oe),ce.size=ce.buffer.dimension|0,ce.normalized=!1,ce.type=
ce.buffer.dtype,ce.offset=0,ce.stride=0,ce.divisor=0,ce.state=1):B.getBuffer(oe.buffer)?(ce.buffer=B.getBuffer(oe.buffer),ce.size=(+oe.size||ce.buffer.dimension)|
0,ce.normalized=!!oe.normalized||!1,"type"in oe?(c.parameter(oe.type,Vt,"invalid buffer type"),ce.type=Vt[oe.type]):ce.type=ce.buffer.dtype,ce.offset=(oe.offset||
0)|0,ce.stride=(oe.stride||0)|0,ce.divisor=(oe.divisor||0)|0,ce.state=1,c(ce.size>=1&&ce.size<=4,"size must be between 1 and 4"),c(ce.offset>=0,"invalid offset"),
c(ce.stride>=0&&ce.stride<=255,"stride must be between 0 and 255"),c(ce.divisor>=0,"divisor must be positive"),c(!ce.divisor||!!s.angle_instanced_arrays,"ANGLE_\
instanced_arrays must be enabled to use divisor")):"x"in oe?(c(Te>0,"first attribute must not be a constant"),ce.x=+oe.x||0,ce.y=+oe.y||0,ce.z=+oe.z||0,ce.w=+oe.
w||0,ce.state=2):c(!1,"invalid attribute spec for location "+Te)}for(var Ce=0;Ce<I.buffers.length;++Ce)!ie[Ce]&&I.buffers[Ce]&&(I.buffers[Ce].destroy(),I.buffers[Ce]=
null);return I.refresh(),me}return me.destroy=function(){for(var re=0;re<I.buffers.length;++re)I.buffers[re]&&I.buffers[re].destroy();I.buffers.length=0,I.ownsElements&&
(I.elements.destroy(),I.elements=null,I.ownsElements=!1),I.destroy()},me._vao=I,me._reglType="vao",me(P)}return te}var yo=35632,Ml=35633,Gl=35718,Fl=35721;function Nl(t,s,p,C){
var B={},R={};function N(T,G,W,le){this.name=T,this.id=G,this.location=W,this.info=le}function $(T,G){for(var W=0;W<T.length;++W)if(T[W].id===G.id){T[W].location=
G.location;return}T.push(G)}function j(T,G,W){var le=T===yo?B:R,z=le[G];if(!z){var fe=s.str(G);z=t.createShader(T),t.shaderSource(z,fe),t.compileShader(z),c.shaderError(
t,z,fe,T,W),le[G]=z}return z}var q={},K=[],Q=0;function te(T,G){this.id=Q++,this.fragId=T,this.vertId=G,this.program=null,this.uniforms=[],this.attributes=[],this.
refCount=1,C.profile&&(this.stats={uniformsCount:0,attributesCount:0})}function H(T,G,W){var le,z,fe=j(yo,T.fragId),ae=j(Ml,T.vertId),xe=T.program=t.createProgram();
if(t.attachShader(xe,fe),t.attachShader(xe,ae),W)for(le=0;le<W.length;++le){var P=W[le];t.bindAttribLocation(xe,P[0],P[1])}t.linkProgram(xe),c.linkError(t,xe,s.
str(T.fragId),s.str(T.vertId),G);var I=t.getProgramParameter(xe,Gl);C.profile&&(T.stats.uniformsCount=I);var me=T.uniforms;for(le=0;le<I;++le)if(z=t.getActiveUniform(
xe,le),z)if(z.size>1)for(var re=0;re<z.size;++re){var X=z.name.replace("[0]","["+re+"]");$(me,new N(X,s.id(X),t.getUniformLocation(xe,X),z))}else $(me,new N(z.name,
s.id(z.name),t.getUniformLocation(xe,z.name),z));var ne=t.getProgramParameter(xe,Fl);C.profile&&(T.stats.attributesCount=ne);var ie=T.attributes;for(le=0;le<ne;++le)
z=t.getActiveAttrib(xe,le),z&&$(ie,new N(z.name,s.id(z.name),t.getAttribLocation(xe,z.name),z))}C.profile&&(p.getMaxUniformsCount=function(){var T=0;return K.forEach(
function(G){G.stats.uniformsCount>T&&(T=G.stats.uniformsCount)}),T},p.getMaxAttributesCount=function(){var T=0;return K.forEach(function(G){G.stats.attributesCount>
T&&(T=G.stats.attributesCount)}),T});function Y(){B={},R={};for(var T=0;T<K.length;++T)H(K[T],null,K[T].attributes.map(function(G){return[G.location,G.name]}))}
return{clear:function(){var T=t.deleteShader.bind(t);gt(B).forEach(T),B={},gt(R).forEach(T),R={},K.forEach(function(G){t.deleteProgram(G.program)}),K.length=0,q=
{},p.shaderCount=0},program:function(T,G,W,le){c.command(T>=0,"missing vertex shader",W),c.command(G>=0,"missing fragment shader",W);var z=q[G];z||(z=q[G]={});var fe=z[T];
if(fe&&(fe.refCount++,!le))return fe;var ae=new te(G,T);return p.shaderCount++,H(ae,W,le),fe||(z[T]=ae),K.push(ae),e(ae,{destroy:function(){if(ae.refCount--,ae.
refCount<=0){t.deleteProgram(ae.program);var xe=K.indexOf(ae);K.splice(xe,1),p.shaderCount--}z[ae.vertId].refCount<=0&&(t.deleteShader(R[ae.vertId]),delete R[ae.
vertId],delete q[ae.fragId][ae.vertId]),Object.keys(q[ae.fragId]).length||(t.deleteShader(B[ae.fragId]),delete B[ae.fragId],delete q[ae.fragId])}})},restore:Y,shader:j,
frag:-1,vert:-1}}var Dl=6408,Sr=5121,Il=3333,sn=5126;function Bl(t,s,p,C,B,R,N){function $(K){var Q;s.next===null?(c(B.preserveDrawingBuffer,'you must create a \
webgl context with "preserveDrawingBuffer":true in order to read pixels from the drawing buffer'),Q=Sr):(c(s.next.colorAttachments[0].texture!==null,"You cannot\
 read from a renderbuffer"),Q=s.next.colorAttachments[0].texture._texture.type,c.optional(function(){R.oes_texture_float?(c(Q===Sr||Q===sn,"Reading from a frame\
buffer is only allowed for the types 'uint8' and 'float'"),Q===sn&&c(N.readFloat,"Reading 'float' values is not permitted in your browser. For a fallback, pleas\
e see: https://www.npmjs.com/package/glsl-read-float")):c(Q===Sr,"Reading from a framebuffer is only allowed for the type 'uint8'")}));var te=0,H=0,Y=C.framebufferWidth,
T=C.framebufferHeight,G=null;i(K)?G=K:K&&(c.type(K,"object","invalid arguments to regl.read()"),te=K.x|0,H=K.y|0,c(te>=0&&te<C.framebufferWidth,"invalid x offse\
t for regl.read"),c(H>=0&&H<C.framebufferHeight,"invalid y offset for regl.read"),Y=(K.width||C.framebufferWidth-te)|0,T=(K.height||C.framebufferHeight-H)|0,G=K.
data||null),G&&(Q===Sr?c(G instanceof Uint8Array,"buffer must be 'Uint8Array' when reading from a framebuffer of type 'uint8'"):Q===sn&&c(G instanceof Float32Array,
"buffer must be 'Float32Array' when reading from a framebuffer of type 'float'")),c(Y>0&&Y+te<=C.framebufferWidth,"invalid width for read pixels"),c(T>0&&T+H<=C.
framebufferHeight,"invalid height for read pixels"),p();var W=Y*T*4;return G||(Q===Sr?G=new Uint8Array(W):Q===sn&&(G=G||new Float32Array(W))),c.isTypedArray(G,"\
data buffer for regl.read() must be a typedarray"),c(G.byteLength>=W,"data buffer for regl.read() too small"),t.pixelStorei(Il,4),t.readPixels(te,H,Y,T,Dl,Q,G),
G}function j(K){var Q;return s.setFBO({framebuffer:K.framebuffer},function(){Q=$(K)}),Q}function q(K){return!K||!("framebuffer"in K)?$(K):j(K)}return q}function cr(t){
return Array.prototype.slice.call(t)}function lr(t){return cr(t).join("")}function Pl(){var t=0,s=[],p=[];function C(Q){for(var te=0;te<p.length;++te)if(p[te]===
Q)return s[te];var H="g"+t++;return s.push(H),p.push(Q),H}function B(){var Q=[];function te(){Q.push.apply(Q,cr(arguments))}var H=[];function Y(){var T="v"+t++;
return H.push(T),arguments.length>0&&(Q.push(T,"="),Q.push.apply(Q,cr(arguments)),Q.push(";")),T}return e(te,{def:Y,toString:function(){return lr([H.length>0?"v\
ar "+H.join(",")+";":"",lr(Q)])}})}function R(){var Q=B(),te=B(),H=Q.toString,Y=te.toString;function T(G,W){te(G,W,"=",Q.def(G,W),";")}return e(function(){Q.apply(
Q,cr(arguments))},{def:Q.def,entry:Q,exit:te,save:T,set:function(G,W,le){T(G,W),Q(G,W,"=",le,";")},toString:function(){return H()+Y()}})}function N(){var Q=lr(arguments),
te=R(),H=R(),Y=te.toString,T=H.toString;return e(te,{then:function(){return te.apply(te,cr(arguments)),this},else:function(){return H.apply(H,cr(arguments)),this},
toString:function(){var G=T();return G&&(G="else{"+G+"}"),lr(["if(",Q,"){",Y(),"}",G])}})}var $=B(),j={};function q(Q,te){var H=[];function Y(){var z="a"+H.length;
return H.push(z),z}te=te||0;for(var T=0;T<te;++T)Y();var G=R(),W=G.toString,le=j[Q]=e(G,{arg:Y,toString:function(){return lr(["function(",H.join(),"){",W(),"}"])}});
return le}function K(){var Q=['"use strict";',$,"return {"];Object.keys(j).forEach(function(Y){Q.push('"',Y,'":',j[Y].toString(),",")}),Q.push("}");var te=lr(Q).
replace(/;/g,`;
`).replace(/}/g,`}
`).replace(/{/g,`{
`),H=Function.apply(null,s.concat(te));return H.apply(null,p)}return{global:$,link:C,block:B,proc:q,scope:R,cond:N,compile:K}}var ur="xyzw".split(""),go=5121,hr=1,
_i=2,xi=0,Ei=1,wi=2,Ai=3,fn=4,_o=5,xo=6,Eo="dither",wo="blend.enable",Ao="blend.color",Ti="blend.equation",Si="blend.func",To="depth.enable",So="depth.func",ko="\
depth.range",Lo="depth.mask",ki="colorMask",Oo="cull.enable",Ro="cull.face",Li="frontFace",Oi="lineWidth",Co="polygonOffset.enable",Ri="polygonOffset.offset",Mo="\
sample.alpha",Go="sample.enable",Ci="sample.coverage",Fo="stencil.enable",No="stencil.mask",Mi="stencil.func",Gi="stencil.opFront",kr="stencil.opBack",Do="sciss\
or.enable",cn="scissor.box",Ct="viewport",Lr="profile",qt="framebuffer",Or="vert",Rr="frag",Qt="elements",Kt="primitive",Zt="count",ln="offset",un="instances",Cr="\
vao",Fi="Width",Ni="Height",dr=qt+Fi,mr=qt+Ni,Ul=Ct+Fi,zl=Ct+Ni,Io="drawingBuffer",Bo=Io+Fi,Po=Io+Ni,jl=[Si,Ti,Mi,Gi,kr,Ci,Ct,cn,Ri],pr=34962,Di=34963,$l=35632,
Vl=35633,Uo=3553,Hl=34067,Xl=2884,Wl=3042,Yl=3024,ql=2960,Ql=2929,Kl=3089,Zl=32823,Jl=32926,eu=32928,Ii=5126,hn=35664,dn=35665,mn=35666,Bi=5124,pn=35667,vn=35668,
bn=35669,Pi=35670,yn=35671,gn=35672,_n=35673,Mr=35674,Gr=35675,Fr=35676,Nr=35678,Dr=35680,Ui=4,Ir=1028,Jt=1029,zo=2304,zi=2305,tu=32775,ru=32776,nu=519,Pt=7680,
jo=0,$o=1,Vo=32774,iu=513,Ho=36160,au=36064,St={0:0,1:1,zero:0,one:1,"src color":768,"one minus src color":769,"src alpha":770,"one minus src alpha":771,"dst co\
lor":774,"one minus dst color":775,"dst alpha":772,"one minus dst alpha":773,"constant color":32769,"one minus constant color":32770,"constant alpha":32771,"one\
 minus constant alpha":32772,"src alpha saturate":776},Xo=["constant color, constant alpha","one minus constant color, constant alpha","constant color, one minu\
s constant alpha","one minus constant color, one minus constant alpha","constant alpha, constant color","constant alpha, one minus constant color","one minus co\
nstant alpha, constant color","one minus constant alpha, one minus constant color"],vr={never:512,less:513,"<":513,equal:514,"=":514,"==":514,"===":514,lequal:515,
"<=":515,greater:516,">":516,notequal:517,"!=":517,"!==":517,gequal:518,">=":518,always:519},Ut={0:0,zero:0,keep:7680,replace:7681,increment:7682,decrement:7683,
"increment wrap":34055,"decrement wrap":34056,invert:5386},Wo={frag:$l,vert:Vl},ji={cw:zo,ccw:zi};function xn(t){return Array.isArray(t)||i(t)||Et(t)}function Yo(t){
return t.sort(function(s,p){return s===Ct?-1:p===Ct?1:s<p?-1:1})}function rt(t,s,p,C){this.thisDep=t,this.contextDep=s,this.propDep=p,this.append=C}function zt(t){
return t&&!(t.thisDep||t.contextDep||t.propDep)}function Ke(t){return new rt(!1,!1,!1,t)}function mt(t,s){var p=t.type;if(p===xi){var C=t.data.length;return new rt(
!0,C>=1,C>=2,s)}else if(p===fn){var B=t.data;return new rt(B.thisDep,B.contextDep,B.propDep,s)}else{if(p===_o)return new rt(!1,!1,!1,s);if(p===xo){for(var R=!1,
N=!1,$=!1,j=0;j<t.data.length;++j){var q=t.data[j];if(q.type===Ei)$=!0;else if(q.type===wi)N=!0;else if(q.type===Ai)R=!0;else if(q.type===xi){R=!0;var K=q.data;
K>=1&&(N=!0),K>=2&&($=!0)}else q.type===fn&&(R=R||q.data.thisDep,N=N||q.data.contextDep,$=$||q.data.propDep)}return new rt(R,N,$,s)}else return new rt(p===Ai,p===
wi,p===Ei,s)}}var qo=new rt(!1,!1,!1,function(){});function ou(t,s,p,C,B,R,N,$,j,q,K,Q,te,H,Y){var T=q.Record,G={add:32774,subtract:32778,"reverse subtract":32779};
p.ext_blend_minmax&&(G.min=tu,G.max=ru);var W=p.angle_instanced_arrays,le=p.webgl_draw_buffers,z=p.oes_vertex_array_object,fe={dirty:!0,profile:Y.profile},ae={},
xe=[],P={},I={};function me(l){return l.replace(".","_")}function re(l,o,b){var A=me(l);xe.push(l),ae[A]=fe[A]=!!b,P[A]=o}function X(l,o,b){var A=me(l);xe.push(
l),Array.isArray(b)?(fe[A]=b.slice(),ae[A]=b.slice()):fe[A]=ae[A]=b,I[A]=o}re(Eo,Yl),re(wo,Wl),X(Ao,"blendColor",[0,0,0,0]),X(Ti,"blendEquationSeparate",[Vo,Vo]),
X(Si,"blendFuncSeparate",[$o,jo,$o,jo]),re(To,Ql,!0),X(So,"depthFunc",iu),X(ko,"depthRange",[0,1]),X(Lo,"depthMask",!0),X(ki,ki,[!0,!0,!0,!0]),re(Oo,Xl),X(Ro,"c\
ullFace",Jt),X(Li,Li,zi),X(Oi,Oi,1),re(Co,Zl),X(Ri,"polygonOffset",[0,0]),re(Mo,Jl),re(Go,eu),X(Ci,"sampleCoverage",[1,!1]),re(Fo,ql),X(No,"stencilMask",-1),X(Mi,
"stencilFunc",[nu,0,-1]),X(Gi,"stencilOpSeparate",[Ir,Pt,Pt,Pt]),X(kr,"stencilOpSeparate",[Jt,Pt,Pt,Pt]),re(Do,Kl),X(cn,"scissor",[0,0,t.drawingBufferWidth,t.drawingBufferHeight]),
X(Ct,Ct,[0,0,t.drawingBufferWidth,t.drawingBufferHeight]);var ne={gl:t,context:te,strings:s,next:ae,current:fe,draw:Q,elements:R,buffer:B,shader:K,attributes:q.
state,vao:q,uniforms:j,framebuffer:$,extensions:p,timer:H,isBufferArgs:xn},ie={primTypes:It,compareFuncs:vr,blendFuncs:St,blendEquations:G,stencilOps:Ut,glTypes:Vt,
orientationType:ji};c.optional(function(){ne.isArrayLike=We}),le&&(ie.backBuffer=[Jt],ie.drawBuffer=yt(C.maxDrawbuffers,function(l){return l===0?[0]:yt(l,function(o){
return au+o})}));var ke=0;function Te(){var l=Pl(),o=l.link,b=l.global;l.id=ke++,l.batchId="0";var A=o(ne),S=l.shared={props:"a0"};Object.keys(ne).forEach(function(v){
S[v]=b.def(A,".",v)}),c.optional(function(){l.CHECK=o(c),l.commandStr=c.guessCommand(),l.command=o(l.commandStr),l.assert=function(v,h,k){v("if(!(",h,"))",this.
CHECK,".commandRaise(",o(k),",",this.command,");")},ie.invalidBlendCombinations=Xo});var _=l.next={},y=l.current={};Object.keys(I).forEach(function(v){Array.isArray(
fe[v])&&(_[v]=b.def(S.next,".",v),y[v]=b.def(S.current,".",v))});var E=l.constants={};Object.keys(ie).forEach(function(v){E[v]=b.def(JSON.stringify(ie[v]))}),l.
invoke=function(v,h){switch(h.type){case xi:var k=["this",S.context,S.props,l.batchId];return v.def(o(h.data),".call(",k.slice(0,Math.max(h.data.length+1,4)),")");case Ei:
return v.def(S.props,h.data);case wi:return v.def(S.context,h.data);case Ai:return v.def("this",h.data);case fn:return h.data.append(l,v),h.data.ref;case _o:return h.
data.toString();case xo:return h.data.map(function(L){return l.invoke(v,L)})}},l.attribCache={};var f={};return l.scopeAttrib=function(v){var h=s.id(v);if(h in f)
return f[h];var k=q.scope[h];k||(k=q.scope[h]=new T);var L=f[h]=o(k);return L},l}function oe(l){var o=l.static,b=l.dynamic,A;if(Lr in o){var S=!!o[Lr];A=Ke(function(y,E){
return S}),A.enable=S}else if(Lr in b){var _=b[Lr];A=mt(_,function(y,E){return y.invoke(E,_)})}return A}function ce(l,o){var b=l.static,A=l.dynamic;if(qt in b){
var S=b[qt];return S?(S=$.getFramebuffer(S),c.command(S,"invalid framebuffer object"),Ke(function(y,E){var f=y.link(S),v=y.shared;E.set(v.framebuffer,".next",f);
var h=v.context;return E.set(h,"."+dr,f+".width"),E.set(h,"."+mr,f+".height"),f})):Ke(function(y,E){var f=y.shared;E.set(f.framebuffer,".next","null");var v=f.context;
return E.set(v,"."+dr,v+"."+Bo),E.set(v,"."+mr,v+"."+Po),"null"})}else if(qt in A){var _=A[qt];return mt(_,function(y,E){var f=y.invoke(E,_),v=y.shared,h=v.framebuffer,
k=E.def(h,".getFramebuffer(",f,")");c.optional(function(){y.assert(E,"!"+f+"||"+k,"invalid framebuffer object")}),E.set(h,".next",k);var L=v.context;return E.set(
L,"."+dr,k+"?"+k+".width:"+L+"."+Bo),E.set(L,"."+mr,k+"?"+k+".height:"+L+"."+Po),k})}else return null}function we(l,o,b){var A=l.static,S=l.dynamic;function _(f){
if(f in A){var v=A[f];c.commandType(v,"object","invalid "+f,b.commandStr);var h=!0,k=v.x|0,L=v.y|0,U,J;return"width"in v?(U=v.width|0,c.command(U>=0,"invalid "+
f,b.commandStr)):h=!1,"height"in v?(J=v.height|0,c.command(J>=0,"invalid "+f,b.commandStr)):h=!1,new rt(!h&&o&&o.thisDep,!h&&o&&o.contextDep,!h&&o&&o.propDep,function(Z,be){
var he=Z.shared.context,pe=U;"width"in v||(pe=be.def(he,".",dr,"-",k));var ve=J;return"height"in v||(ve=be.def(he,".",mr,"-",L)),[k,L,pe,ve]})}else if(f in S){var ee=S[f],
se=mt(ee,function(Z,be){var he=Z.invoke(be,ee);c.optional(function(){Z.assert(be,he+"&&typeof "+he+'==="object"',"invalid "+f)});var pe=Z.shared.context,ve=be.def(
he,".x|0"),ye=be.def(he,".y|0"),Ae=be.def('"width" in ',he,"?",he,".width|0:","(",pe,".",dr,"-",ve,")"),je=be.def('"height" in ',he,"?",he,".height|0:","(",pe,"\
.",mr,"-",ye,")");return c.optional(function(){Z.assert(be,Ae+">=0&&"+je+">=0","invalid "+f)}),[ve,ye,Ae,je]});return o&&(se.thisDep=se.thisDep||o.thisDep,se.contextDep=
se.contextDep||o.contextDep,se.propDep=se.propDep||o.propDep),se}else return o?new rt(o.thisDep,o.contextDep,o.propDep,function(Z,be){var he=Z.shared.context;return[
0,0,be.def(he,".",dr),be.def(he,".",mr)]}):null}var y=_(Ct);if(y){var E=y;y=new rt(y.thisDep,y.contextDep,y.propDep,function(f,v){var h=E.append(f,v),k=f.shared.
context;return v.set(k,"."+Ul,h[2]),v.set(k,"."+zl,h[3]),h})}return{viewport:y,scissor_box:_(cn)}}function Se(l,o){var b=l.static,A=typeof b[Rr]=="string"&&typeof b[Or]==
"string";if(A){if(Object.keys(o.dynamic).length>0)return null;var S=o.static,_=Object.keys(S);if(_.length>0&&typeof S[_[0]]=="number"){for(var y=[],E=0;E<_.length;++E)
c(typeof S[_[E]]=="number","must specify all vertex attribute locations when using vaos"),y.push([S[_[E]]|0,_[E]]);return y}}return null}function Ce(l,o,b){var A=l.
static,S=l.dynamic;function _(h){if(h in A){var k=s.id(A[h]);c.optional(function(){K.shader(Wo[h],k,c.guessCommand())});var L=Ke(function(){return k});return L.
id=k,L}else if(h in S){var U=S[h];return mt(U,function(J,ee){var se=J.invoke(ee,U),Z=ee.def(J.shared.strings,".id(",se,")");return c.optional(function(){ee(J.shared.
shader,".shader(",Wo[h],",",Z,",",J.command,");")}),Z})}return null}var y=_(Rr),E=_(Or),f=null,v;return zt(y)&&zt(E)?(f=K.program(E.id,y.id,null,b),v=Ke(function(h,k){
return h.link(f)})):v=new rt(y&&y.thisDep||E&&E.thisDep,y&&y.contextDep||E&&E.contextDep,y&&y.propDep||E&&E.propDep,function(h,k){var L=h.shared.shader,U;y?U=y.
append(h,k):U=k.def(L,".",Rr);var J;E?J=E.append(h,k):J=k.def(L,".",Or);var ee=L+".program("+J+","+U;return c.optional(function(){ee+=","+h.command}),k.def(ee+"\
)")}),{frag:y,vert:E,progVar:v,program:f}}function He(l,o){var b=l.static,A=l.dynamic,S={},_=!1;function y(){if(Cr in b){var be=b[Cr];return be!==null&&q.getVAO(
be)===null&&(be=q.createVAO(be)),_=!0,S.vao=be,Ke(function(pe){var ve=q.getVAO(be);return ve?pe.link(ve):"null"})}else if(Cr in A){_=!0;var he=A[Cr];return mt(he,
function(pe,ve){var ye=pe.invoke(ve,he);return ve.def(pe.shared.vao+".getVAO("+ye+")")})}return null}var E=y(),f=!1;function v(){if(Qt in b){var be=b[Qt];if(S.elements=
be,xn(be)){var he=S.elements=R.create(be,!0);be=R.getElements(he),f=!0}else be&&(be=R.getElements(be),f=!0,c.command(be,"invalid elements",o.commandStr));var pe=Ke(
function(ye,Ae){if(be){var je=ye.link(be);return ye.ELEMENTS=je,je}return ye.ELEMENTS=null,null});return pe.value=be,pe}else if(Qt in A){f=!0;var ve=A[Qt];return mt(
ve,function(ye,Ae){var je=ye.shared,ot=je.isBufferArgs,Mt=je.elements,Gt=ye.invoke(Ae,ve),Ft=Ae.def("null"),dt=Ae.def(ot,"(",Gt,")"),Lt=ye.cond(dt).then(Ft,"=",
Mt,".createStream(",Gt,");").else(Ft,"=",Mt,".getElements(",Gt,");");return c.optional(function(){ye.assert(Lt.else,"!"+Gt+"||"+Ft,"invalid elements")}),Ae.entry(
Lt),Ae.exit(ye.cond(dt).then(Mt,".destroyStream(",Ft,");")),ye.ELEMENTS=Ft,Ft})}else if(_)return new rt(E.thisDep,E.contextDep,E.propDep,function(ye,Ae){return Ae.
def(ye.shared.vao+".currentVAO?"+ye.shared.elements+".getElements("+ye.shared.vao+".currentVAO.elements):null")});return null}var h=v();function k(){if(Kt in b){
var be=b[Kt];return S.primitive=be,c.commandParameter(be,It,"invalid primitve",o.commandStr),Ke(function(pe,ve){return It[be]})}else if(Kt in A){var he=A[Kt];return mt(
he,function(pe,ve){var ye=pe.constants.primTypes,Ae=pe.invoke(ve,he);return c.optional(function(){pe.assert(ve,Ae+" in "+ye,"invalid primitive, must be one of "+
Object.keys(It))}),ve.def(ye,"[",Ae,"]")})}else{if(f)return zt(h)?h.value?Ke(function(pe,ve){return ve.def(pe.ELEMENTS,".primType")}):Ke(function(){return Ui}):
new rt(h.thisDep,h.contextDep,h.propDep,function(pe,ve){var ye=pe.ELEMENTS;return ve.def(ye,"?",ye,".primType:",Ui)});if(_)return new rt(E.thisDep,E.contextDep,
E.propDep,function(pe,ve){return ve.def(pe.shared.vao+".currentVAO?"+pe.shared.vao+".currentVAO.primitive:"+Ui)})}return null}function L(be,he){if(be in b){var pe=b[be]|
0;return he?S.offset=pe:S.instances=pe,c.command(!he||pe>=0,"invalid "+be,o.commandStr),Ke(function(ye,Ae){return he&&(ye.OFFSET=pe),pe})}else if(be in A){var ve=A[be];
return mt(ve,function(ye,Ae){var je=ye.invoke(Ae,ve);return he&&(ye.OFFSET=je,c.optional(function(){ye.assert(Ae,je+">=0","invalid "+be)})),je})}else if(he){if(f)
return Ke(function(ye,Ae){return ye.OFFSET=0,0});if(_)return new rt(E.thisDep,E.contextDep,E.propDep,function(ye,Ae){return Ae.def(ye.shared.vao+".currentVAO?"+
ye.shared.vao+".currentVAO.offset:0")})}else if(_)return new rt(E.thisDep,E.contextDep,E.propDep,function(ye,Ae){return Ae.def(ye.shared.vao+".currentVAO?"+ye.shared.
vao+".currentVAO.instances:-1")});return null}var U=L(ln,!0);function J(){if(Zt in b){var be=b[Zt]|0;return S.count=be,c.command(typeof be=="number"&&be>=0,"inv\
alid vertex count",o.commandStr),Ke(function(){return be})}else if(Zt in A){var he=A[Zt];return mt(he,function(Ae,je){var ot=Ae.invoke(je,he);return c.optional(
function(){Ae.assert(je,"typeof "+ot+'==="number"&&'+ot+">=0&&"+ot+"===("+ot+"|0)","invalid vertex count")}),ot})}else if(f)if(zt(h)){if(h)return U?new rt(U.thisDep,
U.contextDep,U.propDep,function(Ae,je){var ot=je.def(Ae.ELEMENTS,".vertCount-",Ae.OFFSET);return c.optional(function(){Ae.assert(je,ot+">=0","invalid vertex off\
set/element buffer too small")}),ot}):Ke(function(Ae,je){return je.def(Ae.ELEMENTS,".vertCount")});var pe=Ke(function(){return-1});return c.optional(function(){
pe.MISSING=!0}),pe}else{var ve=new rt(h.thisDep||U.thisDep,h.contextDep||U.contextDep,h.propDep||U.propDep,function(Ae,je){var ot=Ae.ELEMENTS;return Ae.OFFSET?je.
def(ot,"?",ot,".vertCount-",Ae.OFFSET,":-1"):je.def(ot,"?",ot,".vertCount:-1")});return c.optional(function(){ve.DYNAMIC=!0}),ve}else if(_){var ye=new rt(E.thisDep,
E.contextDep,E.propDep,function(Ae,je){return je.def(Ae.shared.vao,".currentVAO?",Ae.shared.vao,".currentVAO.count:-1")});return ye}return null}var ee=k(),se=J(),
Z=L(un,!1);return{elements:h,primitive:ee,count:se,instances:Z,offset:U,vao:E,vaoActive:_,elementsActive:f,static:S}}function Xe(l,o){var b=l.static,A=l.dynamic,
S={};return xe.forEach(function(_){var y=me(_);function E(f,v){if(_ in b){var h=f(b[_]);S[y]=Ke(function(){return h})}else if(_ in A){var k=A[_];S[y]=mt(k,function(L,U){
return v(L,U,L.invoke(U,k))})}}switch(_){case Oo:case wo:case Eo:case Fo:case To:case Do:case Co:case Mo:case Go:case Lo:return E(function(f){return c.commandType(
f,"boolean",_,o.commandStr),f},function(f,v,h){return c.optional(function(){f.assert(v,"typeof "+h+'==="boolean"',"invalid flag "+_,f.commandStr)}),h});case So:
return E(function(f){return c.commandParameter(f,vr,"invalid "+_,o.commandStr),vr[f]},function(f,v,h){var k=f.constants.compareFuncs;return c.optional(function(){
f.assert(v,h+" in "+k,"invalid "+_+", must be one of "+Object.keys(vr))}),v.def(k,"[",h,"]")});case ko:return E(function(f){return c.command(We(f)&&f.length===2&&
typeof f[0]=="number"&&typeof f[1]=="number"&&f[0]<=f[1],"depth range is 2d array",o.commandStr),f},function(f,v,h){c.optional(function(){f.assert(v,f.shared.isArrayLike+
"("+h+")&&"+h+".length===2&&typeof "+h+'[0]==="number"&&typeof '+h+'[1]==="number"&&'+h+"[0]<="+h+"[1]","depth range must be a 2d array")});var k=v.def("+",h,"[\
0]"),L=v.def("+",h,"[1]");return[k,L]});case Si:return E(function(f){c.commandType(f,"object","blend.func",o.commandStr);var v="srcRGB"in f?f.srcRGB:f.src,h="sr\
cAlpha"in f?f.srcAlpha:f.src,k="dstRGB"in f?f.dstRGB:f.dst,L="dstAlpha"in f?f.dstAlpha:f.dst;return c.commandParameter(v,St,y+".srcRGB",o.commandStr),c.commandParameter(
h,St,y+".srcAlpha",o.commandStr),c.commandParameter(k,St,y+".dstRGB",o.commandStr),c.commandParameter(L,St,y+".dstAlpha",o.commandStr),c.command(Xo.indexOf(v+",\
 "+k)===-1,"unallowed blending combination (srcRGB, dstRGB) = ("+v+", "+k+")",o.commandStr),[St[v],St[k],St[h],St[L]]},function(f,v,h){var k=f.constants.blendFuncs;
c.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',"invalid blend func, must be an object")});function L(he,pe){var ve=v.def('"',he,pe,'" in ',h,"?",
h,".",he,pe,":",h,".",he);return c.optional(function(){f.assert(v,ve+" in "+k,"invalid "+_+"."+he+pe+", must be one of "+Object.keys(St))}),ve}var U=L("src","RG\
B"),J=L("dst","RGB");c.optional(function(){var he=f.constants.invalidBlendCombinations;f.assert(v,he+".indexOf("+U+'+", "+'+J+") === -1 ","unallowed blending co\
mbination for (srcRGB, dstRGB)")});var ee=v.def(k,"[",U,"]"),se=v.def(k,"[",L("src","Alpha"),"]"),Z=v.def(k,"[",J,"]"),be=v.def(k,"[",L("dst","Alpha"),"]");return[
ee,Z,se,be]});case Ti:return E(function(f){if(typeof f=="string")return c.commandParameter(f,G,"invalid "+_,o.commandStr),[G[f],G[f]];if(typeof f=="object")return c.
commandParameter(f.rgb,G,_+".rgb",o.commandStr),c.commandParameter(f.alpha,G,_+".alpha",o.commandStr),[G[f.rgb],G[f.alpha]];c.commandRaise("invalid blend.equati\
on",o.commandStr)},function(f,v,h){var k=f.constants.blendEquations,L=v.def(),U=v.def(),J=f.cond("typeof ",h,'==="string"');return c.optional(function(){function ee(se,Z,be){
f.assert(se,be+" in "+k,"invalid "+Z+", must be one of "+Object.keys(G))}ee(J.then,_,h),f.assert(J.else,h+"&&typeof "+h+'==="object"',"invalid "+_),ee(J.else,_+
".rgb",h+".rgb"),ee(J.else,_+".alpha",h+".alpha")}),J.then(L,"=",U,"=",k,"[",h,"];"),J.else(L,"=",k,"[",h,".rgb];",U,"=",k,"[",h,".alpha];"),v(J),[L,U]});case Ao:
return E(function(f){return c.command(We(f)&&f.length===4,"blend.color must be a 4d array",o.commandStr),yt(4,function(v){return+f[v]})},function(f,v,h){return c.
optional(function(){f.assert(v,f.shared.isArrayLike+"("+h+")&&"+h+".length===4","blend.color must be a 4d array")}),yt(4,function(k){return v.def("+",h,"[",k,"]")})});case No:
return E(function(f){return c.commandType(f,"number",y,o.commandStr),f|0},function(f,v,h){return c.optional(function(){f.assert(v,"typeof "+h+'==="number"',"inv\
alid stencil.mask")}),v.def(h,"|0")});case Mi:return E(function(f){c.commandType(f,"object",y,o.commandStr);var v=f.cmp||"keep",h=f.ref||0,k="mask"in f?f.mask:-1;
return c.commandParameter(v,vr,_+".cmp",o.commandStr),c.commandType(h,"number",_+".ref",o.commandStr),c.commandType(k,"number",_+".mask",o.commandStr),[vr[v],h,
k]},function(f,v,h){var k=f.constants.compareFuncs;c.optional(function(){function ee(){f.assert(v,Array.prototype.join.call(arguments,""),"invalid stencil.func")}
ee(h+"&&typeof ",h,'==="object"'),ee('!("cmp" in ',h,")||(",h,".cmp in ",k,")")});var L=v.def('"cmp" in ',h,"?",k,"[",h,".cmp]",":",Pt),U=v.def(h,".ref|0"),J=v.
def('"mask" in ',h,"?",h,".mask|0:-1");return[L,U,J]});case Gi:case kr:return E(function(f){c.commandType(f,"object",y,o.commandStr);var v=f.fail||"keep",h=f.zfail||
"keep",k=f.zpass||"keep";return c.commandParameter(v,Ut,_+".fail",o.commandStr),c.commandParameter(h,Ut,_+".zfail",o.commandStr),c.commandParameter(k,Ut,_+".zpa\
ss",o.commandStr),[_===kr?Jt:Ir,Ut[v],Ut[h],Ut[k]]},function(f,v,h){var k=f.constants.stencilOps;c.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',
"invalid "+_)});function L(U){return c.optional(function(){f.assert(v,'!("'+U+'" in '+h+")||("+h+"."+U+" in "+k+")","invalid "+_+"."+U+", must be one of "+Object.
keys(Ut))}),v.def('"',U,'" in ',h,"?",k,"[",h,".",U,"]:",Pt)}return[_===kr?Jt:Ir,L("fail"),L("zfail"),L("zpass")]});case Ri:return E(function(f){c.commandType(f,
"object",y,o.commandStr);var v=f.factor|0,h=f.units|0;return c.commandType(v,"number",y+".factor",o.commandStr),c.commandType(h,"number",y+".units",o.commandStr),
[v,h]},function(f,v,h){c.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',"invalid "+_)});var k=v.def(h,".factor|0"),L=v.def(h,".units|0");return[k,
L]});case Ro:return E(function(f){var v=0;return f==="front"?v=Ir:f==="back"&&(v=Jt),c.command(!!v,y,o.commandStr),v},function(f,v,h){return c.optional(function(){
f.assert(v,h+'==="front"||'+h+'==="back"',"invalid cull.face")}),v.def(h,'==="front"?',Ir,":",Jt)});case Oi:return E(function(f){return c.command(typeof f=="num\
ber"&&f>=C.lineWidthDims[0]&&f<=C.lineWidthDims[1],"invalid line width, must be a positive number between "+C.lineWidthDims[0]+" and "+C.lineWidthDims[1],o.commandStr),
f},function(f,v,h){return c.optional(function(){f.assert(v,"typeof "+h+'==="number"&&'+h+">="+C.lineWidthDims[0]+"&&"+h+"<="+C.lineWidthDims[1],"invalid line wi\
dth")}),h});case Li:return E(function(f){return c.commandParameter(f,ji,y,o.commandStr),ji[f]},function(f,v,h){return c.optional(function(){f.assert(v,h+'==="cw\
"||'+h+'==="ccw"',"invalid frontFace, must be one of cw,ccw")}),v.def(h+'==="cw"?'+zo+":"+zi)});case ki:return E(function(f){return c.command(We(f)&&f.length===
4,"color.mask must be length 4 array",o.commandStr),f.map(function(v){return!!v})},function(f,v,h){return c.optional(function(){f.assert(v,f.shared.isArrayLike+
"("+h+")&&"+h+".length===4","invalid color.mask")}),yt(4,function(k){return"!!"+h+"["+k+"]"})});case Ci:return E(function(f){c.command(typeof f=="object"&&f,y,o.
commandStr);var v="value"in f?f.value:1,h=!!f.invert;return c.command(typeof v=="number"&&v>=0&&v<=1,"sample.coverage.value must be a number between 0 and 1",o.
commandStr),[v,h]},function(f,v,h){c.optional(function(){f.assert(v,h+"&&typeof "+h+'==="object"',"invalid sample.coverage")});var k=v.def('"value" in ',h,"?+",
h,".value:1"),L=v.def("!!",h,".invert");return[k,L]})}}),S}function Ge(l,o){var b=l.static,A=l.dynamic,S={};return Object.keys(b).forEach(function(_){var y=b[_],
E;if(typeof y=="number"||typeof y=="boolean")E=Ke(function(){return y});else if(typeof y=="function"){var f=y._reglType;f==="texture2d"||f==="textureCube"?E=Ke(
function(v){return v.link(y)}):f==="framebuffer"||f==="framebufferCube"?(c.command(y.color.length>0,'missing color attachment for framebuffer sent to uniform "'+
_+'"',o.commandStr),E=Ke(function(v){return v.link(y.color[0])})):c.commandRaise('invalid data for uniform "'+_+'"',o.commandStr)}else We(y)?E=Ke(function(v){var h=v.
global.def("[",yt(y.length,function(k){return c.command(typeof y[k]=="number"||typeof y[k]=="boolean","invalid uniform "+_,v.commandStr),y[k]}),"]");return h}):
c.commandRaise('invalid or missing data for uniform "'+_+'"',o.commandStr);E.value=y,S[_]=E}),Object.keys(A).forEach(function(_){var y=A[_];S[_]=mt(y,function(E,f){
return E.invoke(f,y)})}),S}function Je(l,o){var b=l.static,A=l.dynamic,S={};return Object.keys(b).forEach(function(_){var y=b[_],E=s.id(_),f=new T;if(xn(y))f.state=
hr,f.buffer=B.getBuffer(B.create(y,pr,!1,!0)),f.type=0;else{var v=B.getBuffer(y);if(v)f.state=hr,f.buffer=v,f.type=0;else if(c.command(typeof y=="object"&&y,"in\
valid data for attribute "+_,o.commandStr),"constant"in y){var h=y.constant;f.buffer="null",f.state=_i,typeof h=="number"?f.x=h:(c.command(We(h)&&h.length>0&&h.
length<=4,"invalid constant for attribute "+_,o.commandStr),ur.forEach(function(Z,be){be<h.length&&(f[Z]=h[be])}))}else{xn(y.buffer)?v=B.getBuffer(B.create(y.buffer,
pr,!1,!0)):v=B.getBuffer(y.buffer),c.command(!!v,'missing buffer for attribute "'+_+'"',o.commandStr);var k=y.offset|0;c.command(k>=0,'invalid offset for attrib\
ute "'+_+'"',o.commandStr);var L=y.stride|0;c.command(L>=0&&L<256,'invalid stride for attribute "'+_+'", must be integer betweeen [0, 255]',o.commandStr);var U=y.
size|0;c.command(!("size"in y)||U>0&&U<=4,'invalid size for attribute "'+_+'", must be 1,2,3,4',o.commandStr);var J=!!y.normalized,ee=0;"type"in y&&(c.commandParameter(
y.type,Vt,"invalid type for attribute "+_,o.commandStr),ee=Vt[y.type]);var se=y.divisor|0;c.optional(function(){"divisor"in y&&(c.command(se===0||W,'cannot spec\
ify divisor for attribute "'+_+'", instancing not supported',o.commandStr),c.command(se>=0,'invalid divisor for attribute "'+_+'"',o.commandStr));var Z=o.commandStr,
be=["buffer","offset","divisor","normalized","type","size","stride"];Object.keys(y).forEach(function(he){c.command(be.indexOf(he)>=0,'unknown parameter "'+he+'"\
 for attribute pointer "'+_+'" (valid parameters are '+be+")",Z)})}),f.buffer=v,f.state=hr,f.size=U,f.normalized=J,f.type=ee||v.dtype,f.offset=k,f.stride=L,f.divisor=
se}}S[_]=Ke(function(Z,be){var he=Z.attribCache;if(E in he)return he[E];var pe={isStream:!1};return Object.keys(f).forEach(function(ve){pe[ve]=f[ve]}),f.buffer&&
(pe.buffer=Z.link(f.buffer),pe.type=pe.type||pe.buffer+".dtype"),he[E]=pe,pe})}),Object.keys(A).forEach(function(_){var y=A[_];function E(f,v){var h=f.invoke(v,
y),k=f.shared,L=f.constants,U=k.isBufferArgs,J=k.buffer;c.optional(function(){f.assert(v,h+"&&(typeof "+h+'==="object"||typeof '+h+'==="function")&&('+U+"("+h+"\
)||"+J+".getBuffer("+h+")||"+J+".getBuffer("+h+".buffer)||"+U+"("+h+'.buffer)||("constant" in '+h+"&&(typeof "+h+'.constant==="number"||'+k.isArrayLike+"("+h+".\
constant))))",'invalid dynamic attribute "'+_+'"')});var ee={isStream:v.def(!1)},se=new T;se.state=hr,Object.keys(se).forEach(function(pe){ee[pe]=v.def(""+se[pe])});
var Z=ee.buffer,be=ee.type;v("if(",U,"(",h,")){",ee.isStream,"=true;",Z,"=",J,".createStream(",pr,",",h,");",be,"=",Z,".dtype;","}else{",Z,"=",J,".getBuffer(",h,
");","if(",Z,"){",be,"=",Z,".dtype;",'}else if("constant" in ',h,"){",ee.state,"=",_i,";","if(typeof "+h+'.constant === "number"){',ee[ur[0]],"=",h,".constant;",
ur.slice(1).map(function(pe){return ee[pe]}).join("="),"=0;","}else{",ur.map(function(pe,ve){return ee[pe]+"="+h+".constant.length>"+ve+"?"+h+".constant["+ve+"]\
:0;"}).join(""),"}}else{","if(",U,"(",h,".buffer)){",Z,"=",J,".createStream(",pr,",",h,".buffer);","}else{",Z,"=",J,".getBuffer(",h,".buffer);","}",be,'="type" \
in ',h,"?",L.glTypes,"[",h,".type]:",Z,".dtype;",ee.normalized,"=!!",h,".normalized;");function he(pe){v(ee[pe],"=",h,".",pe,"|0;")}return he("size"),he("offset"),
he("stride"),he("divisor"),v("}}"),v.exit("if(",ee.isStream,"){",J,".destroyStream(",Z,");","}"),ee}S[_]=mt(y,E)}),S}function $e(l){var o=l.static,b=l.dynamic,A={};
return Object.keys(o).forEach(function(S){var _=o[S];A[S]=Ke(function(y,E){return typeof _=="number"||typeof _=="boolean"?""+_:y.link(_)})}),Object.keys(b).forEach(
function(S){var _=b[S];A[S]=mt(_,function(y,E){return y.invoke(E,_)})}),A}function Ze(l,o,b,A,S){var _=l.static,y=l.dynamic;c.optional(function(){var he=[qt,Or,
Rr,Qt,Kt,ln,Zt,un,Lr,Cr].concat(xe);function pe(ve){Object.keys(ve).forEach(function(ye){c.command(he.indexOf(ye)>=0,'unknown parameter "'+ye+'"',S.commandStr)})}
pe(_),pe(y)});var E=Se(l,o),f=ce(l,S),v=we(l,f,S),h=He(l,S),k=Xe(l,S),L=Ce(l,S,E);function U(he){var pe=v[he];pe&&(k[he]=pe)}U(Ct),U(me(cn));var J=Object.keys(k).
length>0,ee={framebuffer:f,draw:h,shader:L,state:k,dirty:J,scopeVAO:null,drawVAO:null,useVAO:!1,attributes:{}};if(ee.profile=oe(l,S),ee.uniforms=Ge(b,S),ee.drawVAO=
ee.scopeVAO=h.vao,!ee.drawVAO&&L.program&&!E&&p.angle_instanced_arrays&&h.static.elements){var se=!0,Z=L.program.attributes.map(function(he){var pe=o.static[he];
return se=se&&!!pe,pe});if(se&&Z.length>0){var be=q.getVAO(q.createVAO({attributes:Z,elements:h.static.elements}));ee.drawVAO=new rt(null,null,null,function(he,pe){
return he.link(be)}),ee.useVAO=!0}}return E?ee.useVAO=!0:ee.attributes=Je(o,S),ee.context=$e(A,S),ee}function et(l,o,b){var A=l.shared,S=A.context,_=l.scope();Object.
keys(b).forEach(function(y){o.save(S,"."+y);var E=b[y],f=E.append(l,o);Array.isArray(f)?_(S,".",y,"=[",f.join(),"];"):_(S,".",y,"=",f,";")}),o(_)}function tt(l,o,b,A){
var S=l.shared,_=S.gl,y=S.framebuffer,E;le&&(E=o.def(S.extensions,".webgl_draw_buffers"));var f=l.constants,v=f.drawBuffer,h=f.backBuffer,k;b?k=b.append(l,o):k=
o.def(y,".next"),A||o("if(",k,"!==",y,".cur){"),o("if(",k,"){",_,".bindFramebuffer(",Ho,",",k,".framebuffer);"),le&&o(E,".drawBuffersWEBGL(",v,"[",k,".colorAtta\
chments.length]);"),o("}else{",_,".bindFramebuffer(",Ho,",null);"),le&&o(E,".drawBuffersWEBGL(",h,");"),o("}",y,".cur=",k,";"),A||o("}")}function at(l,o,b){var A=l.
shared,S=A.gl,_=l.current,y=l.next,E=A.current,f=A.next,v=l.cond(E,".dirty");xe.forEach(function(h){var k=me(h);if(!(k in b.state)){var L,U;if(k in y){L=y[k],U=
_[k];var J=yt(fe[k].length,function(se){return v.def(L,"[",se,"]")});v(l.cond(J.map(function(se,Z){return se+"!=="+U+"["+Z+"]"}).join("||")).then(S,".",I[k],"(",
J,");",J.map(function(se,Z){return U+"["+Z+"]="+se}).join(";"),";"))}else{L=v.def(f,".",k);var ee=l.cond(L,"!==",E,".",k);v(ee),k in P?ee(l.cond(L).then(S,".ena\
ble(",P[k],");").else(S,".disable(",P[k],");"),E,".",k,"=",L,";"):ee(S,".",I[k],"(",L,");",E,".",k,"=",L,";")}}}),Object.keys(b.state).length===0&&v(E,".dirty=f\
alse;"),o(v)}function lt(l,o,b,A){var S=l.shared,_=l.current,y=S.current,E=S.gl;Yo(Object.keys(b)).forEach(function(f){var v=b[f];if(!(A&&!A(v))){var h=v.append(
l,o);if(P[f]){var k=P[f];zt(v)?h?o(E,".enable(",k,");"):o(E,".disable(",k,");"):o(l.cond(h).then(E,".enable(",k,");").else(E,".disable(",k,");")),o(y,".",f,"=",
h,";")}else if(We(h)){var L=_[f];o(E,".",I[f],"(",h,");",h.map(function(U,J){return L+"["+J+"]="+U}).join(";"),";")}else o(E,".",I[f],"(",h,");",y,".",f,"=",h,"\
;")}})}function Ye(l,o){W&&(l.instancing=o.def(l.shared.extensions,".angle_instanced_arrays"))}function Oe(l,o,b,A,S){var _=l.shared,y=l.stats,E=_.current,f=_.timer,
v=b.profile;function h(){return typeof performance>"u"?"Date.now()":"performance.now()"}var k,L;function U(he){k=o.def(),he(k,"=",h(),";"),typeof S=="string"?he(
y,".count+=",S,";"):he(y,".count++;"),H&&(A?(L=o.def(),he(L,"=",f,".getNumPendingQueries();")):he(f,".beginQuery(",y,");"))}function J(he){he(y,".cpuTime+=",h(),
"-",k,";"),H&&(A?he(f,".pushScopeStats(",L,",",f,".getNumPendingQueries(),",y,");"):he(f,".endQuery();"))}function ee(he){var pe=o.def(E,".profile");o(E,".profi\
le=",he,";"),o.exit(E,".profile=",pe,";")}var se;if(v){if(zt(v)){v.enable?(U(o),J(o.exit),ee("true")):ee("false");return}se=v.append(l,o),ee(se)}else se=o.def(E,
".profile");var Z=l.block();U(Z),o("if(",se,"){",Z,"}");var be=l.block();J(be),o.exit("if(",se,"){",be,"}")}function ut(l,o,b,A,S){var _=l.shared;function y(f){
switch(f){case hn:case pn:case yn:return 2;case dn:case vn:case gn:return 3;case mn:case bn:case _n:return 4;default:return 1}}function E(f,v,h){var k=_.gl,L=o.
def(f,".location"),U=o.def(_.attributes,"[",L,"]"),J=h.state,ee=h.buffer,se=[h.x,h.y,h.z,h.w],Z=["buffer","normalized","offset","stride"];function be(){o("if(!",
U,".buffer){",k,".enableVertexAttribArray(",L,");}");var pe=h.type,ve;if(h.size?ve=o.def(h.size,"||",v):ve=v,o("if(",U,".type!==",pe,"||",U,".size!==",ve,"||",Z.
map(function(Ae){return U+"."+Ae+"!=="+h[Ae]}).join("||"),"){",k,".bindBuffer(",pr,",",ee,".buffer);",k,".vertexAttribPointer(",[L,ve,pe,h.normalized,h.stride,h.
offset],");",U,".type=",pe,";",U,".size=",ve,";",Z.map(function(Ae){return U+"."+Ae+"="+h[Ae]+";"}).join(""),"}"),W){var ye=h.divisor;o("if(",U,".divisor!==",ye,
"){",l.instancing,".vertexAttribDivisorANGLE(",[L,ye],");",U,".divisor=",ye,";}")}}function he(){o("if(",U,".buffer){",k,".disableVertexAttribArray(",L,");",U,"\
.buffer=null;","}if(",ur.map(function(pe,ve){return U+"."+pe+"!=="+se[ve]}).join("||"),"){",k,".vertexAttrib4f(",L,",",se,");",ur.map(function(pe,ve){return U+"\
."+pe+"="+se[ve]+";"}).join(""),"}")}J===hr?be():J===_i?he():(o("if(",J,"===",hr,"){"),be(),o("}else{"),he(),o("}"))}A.forEach(function(f){var v=f.name,h=b.attributes[v],
k;if(h){if(!S(h))return;k=h.append(l,o)}else{if(!S(qo))return;var L=l.scopeAttrib(v);c.optional(function(){l.assert(o,L+".state","missing attribute "+v)}),k={},
Object.keys(new T).forEach(function(U){k[U]=o.def(L,".",U)})}E(l.link(f),y(f.info.type),k)})}function Ie(l,o,b,A,S,_){for(var y=l.shared,E=y.gl,f,v=0;v<A.length;++v){
var h=A[v],k=h.name,L=h.info.type,U=b.uniforms[k],J=l.link(h),ee=J+".location",se;if(U){if(!S(U))continue;if(zt(U)){var Z=U.value;if(c.command(Z!==null&&typeof Z<
"u",'missing uniform "'+k+'"',l.commandStr),L===Nr||L===Dr){c.command(typeof Z=="function"&&(L===Nr&&(Z._reglType==="texture2d"||Z._reglType==="framebuffer")||L===
Dr&&(Z._reglType==="textureCube"||Z._reglType==="framebufferCube")),"invalid texture for uniform "+k,l.commandStr);var be=l.link(Z._texture||Z.color[0]._texture);
o(E,".uniform1i(",ee,",",be+".bind());"),o.exit(be,".unbind();")}else if(L===Mr||L===Gr||L===Fr){c.optional(function(){c.command(We(Z),"invalid matrix for unifo\
rm "+k,l.commandStr),c.command(L===Mr&&Z.length===4||L===Gr&&Z.length===9||L===Fr&&Z.length===16,"invalid length for matrix uniform "+k,l.commandStr)});var he=l.
global.def("new Float32Array(["+Array.prototype.slice.call(Z)+"])"),pe=2;L===Gr?pe=3:L===Fr&&(pe=4),o(E,".uniformMatrix",pe,"fv(",ee,",false,",he,");")}else{switch(L){case Ii:
c.commandType(Z,"number","uniform "+k,l.commandStr),f="1f";break;case hn:c.command(We(Z)&&Z.length===2,"uniform "+k,l.commandStr),f="2f";break;case dn:c.command(
We(Z)&&Z.length===3,"uniform "+k,l.commandStr),f="3f";break;case mn:c.command(We(Z)&&Z.length===4,"uniform "+k,l.commandStr),f="4f";break;case Pi:c.commandType(
Z,"boolean","uniform "+k,l.commandStr),f="1i";break;case Bi:c.commandType(Z,"number","uniform "+k,l.commandStr),f="1i";break;case yn:c.command(We(Z)&&Z.length===
2,"uniform "+k,l.commandStr),f="2i";break;case pn:c.command(We(Z)&&Z.length===2,"uniform "+k,l.commandStr),f="2i";break;case gn:c.command(We(Z)&&Z.length===3,"u\
niform "+k,l.commandStr),f="3i";break;case vn:c.command(We(Z)&&Z.length===3,"uniform "+k,l.commandStr),f="3i";break;case _n:c.command(We(Z)&&Z.length===4,"unifo\
rm "+k,l.commandStr),f="4i";break;case bn:c.command(We(Z)&&Z.length===4,"uniform "+k,l.commandStr),f="4i";break}o(E,".uniform",f,"(",ee,",",We(Z)?Array.prototype.
slice.call(Z):Z,");")}continue}else se=U.append(l,o)}else{if(!S(qo))continue;se=o.def(y.uniforms,"[",s.id(k),"]")}L===Nr?(c(!Array.isArray(se),"must specify a s\
calar prop for textures"),o("if(",se,"&&",se,'._reglType==="framebuffer"){',se,"=",se,".color[0];","}")):L===Dr&&(c(!Array.isArray(se),"must specify a scalar pr\
op for cube maps"),o("if(",se,"&&",se,'._reglType==="framebufferCube"){',se,"=",se,".color[0];","}")),c.optional(function(){function dt(At,rs){l.assert(o,At,'ba\
d data or missing for uniform "'+k+'".  '+rs)}function Lt(At){c(!Array.isArray(se),"must not specify an array type for uniform"),dt("typeof "+se+'==="'+At+'"',"\
invalid type, expected "+At)}function xt(At,rs){Array.isArray(se)?c(se.length===At,"must have length "+At):dt(y.isArrayLike+"("+se+")&&"+se+".length==="+At,"inv\
alid vector, should have length "+At,l.commandStr)}function ts(At){c(!Array.isArray(se),"must not specify a value type"),dt("typeof "+se+'==="function"&&'+se+'.\
_reglType==="texture'+(At===Uo?"2d":"Cube")+'"',"invalid texture type",l.commandStr)}switch(L){case Bi:Lt("number");break;case pn:xt(2,"number");break;case vn:xt(
3,"number");break;case bn:xt(4,"number");break;case Ii:Lt("number");break;case hn:xt(2,"number");break;case dn:xt(3,"number");break;case mn:xt(4,"number");break;case Pi:
Lt("boolean");break;case yn:xt(2,"boolean");break;case gn:xt(3,"boolean");break;case _n:xt(4,"boolean");break;case Mr:xt(4,"number");break;case Gr:xt(9,"number");
break;case Fr:xt(16,"number");break;case Nr:ts(Uo);break;case Dr:ts(Hl);break}});var ve=1;switch(L){case Nr:case Dr:var ye=o.def(se,"._texture");o(E,".uniform1i\
(",ee,",",ye,".bind());"),o.exit(ye,".unbind();");continue;case Bi:case Pi:f="1i";break;case pn:case yn:f="2i",ve=2;break;case vn:case gn:f="3i",ve=3;break;case bn:case _n:
f="4i",ve=4;break;case Ii:f="1f";break;case hn:f="2f",ve=2;break;case dn:f="3f",ve=3;break;case mn:f="4f",ve=4;break;case Mr:f="Matrix2fv";break;case Gr:f="Matr\
ix3fv";break;case Fr:f="Matrix4fv";break}if(f.charAt(0)==="M"){o(E,".uniform",f,"(",ee,",");var Ae=Math.pow(L-Mr+2,2),je=l.global.def("new Float32Array(",Ae,")");
Array.isArray(se)?o("false,(",yt(Ae,function(dt){return je+"["+dt+"]="+se[dt]}),",",je,")"):o("false,(Array.isArray(",se,")||",se," instanceof Float32Array)?",se,
":(",yt(Ae,function(dt){return je+"["+dt+"]="+se+"["+dt+"]"}),",",je,")"),o(");")}else if(ve>1){for(var ot=[],Mt=[],Gt=0;Gt<ve;++Gt)Array.isArray(se)?Mt.push(se[Gt]):
Mt.push(o.def(se+"["+Gt+"]")),_&&ot.push(o.def());_&&o("if(!",l.batchId,"||",ot.map(function(dt,Lt){return dt+"!=="+Mt[Lt]}).join("||"),"){",ot.map(function(dt,Lt){
return dt+"="+Mt[Lt]+";"}).join("")),o(E,".uniform",f,"(",ee,",",Mt.join(","),");"),_&&o("}")}else{if(c(!Array.isArray(se),"uniform value must not be an array"),
_){var Ft=o.def();o("if(!",l.batchId,"||",Ft,"!==",se,"){",Ft,"=",se,";")}o(E,".uniform",f,"(",ee,",",se,");"),_&&o("}")}}}function Ee(l,o,b,A){var S=l.shared,_=S.
gl,y=S.draw,E=A.draw;function f(){var ve=E.elements,ye,Ae=o;return ve?((ve.contextDep&&A.contextDynamic||ve.propDep)&&(Ae=b),ye=ve.append(l,Ae),E.elementsActive&&
Ae("if("+ye+")"+_+".bindBuffer("+Di+","+ye+".buffer.buffer);")):(ye=Ae.def(),Ae(ye,"=",y,".",Qt,";","if(",ye,"){",_,".bindBuffer(",Di,",",ye,".buffer.buffer);}",
"else if(",S.vao,".currentVAO){",ye,"=",l.shared.elements+".getElements("+S.vao,".currentVAO.elements);",z?"":"if("+ye+")"+_+".bindBuffer("+Di+","+ye+".buffer.b\
uffer);","}")),ye}function v(){var ve=E.count,ye,Ae=o;return ve?((ve.contextDep&&A.contextDynamic||ve.propDep)&&(Ae=b),ye=ve.append(l,Ae),c.optional(function(){
ve.MISSING&&l.assert(o,"false","missing vertex count"),ve.DYNAMIC&&l.assert(Ae,ye+">=0","missing vertex count")})):(ye=Ae.def(y,".",Zt),c.optional(function(){l.
assert(Ae,ye+">=0","missing vertex count")})),ye}var h=f();function k(ve){var ye=E[ve];return ye?ye.contextDep&&A.contextDynamic||ye.propDep?ye.append(l,b):ye.append(
l,o):o.def(y,".",ve)}var L=k(Kt),U=k(ln),J=v();if(typeof J=="number"){if(J===0)return}else b("if(",J,"){"),b.exit("}");var ee,se;W&&(ee=k(un),se=l.instancing);var Z=h+
".type",be=E.elements&&zt(E.elements)&&!E.vaoActive;function he(){function ve(){b(se,".drawElementsInstancedANGLE(",[L,J,Z,U+"<<(("+Z+"-"+go+")>>1)",ee],");")}function ye(){
b(se,".drawArraysInstancedANGLE(",[L,U,J,ee],");")}h&&h!=="null"?be?ve():(b("if(",h,"){"),ve(),b("}else{"),ye(),b("}")):ye()}function pe(){function ve(){b(_+".d\
rawElements("+[L,J,Z,U+"<<(("+Z+"-"+go+")>>1)"]+");")}function ye(){b(_+".drawArrays("+[L,U,J]+");")}h&&h!=="null"?be?ve():(b("if(",h,"){"),ve(),b("}else{"),ye(),
b("}")):ye()}W&&(typeof ee!="number"||ee>=0)?typeof ee=="string"?(b("if(",ee,">0){"),he(),b("}else if(",ee,"<0){"),pe(),b("}")):he():pe()}function Me(l,o,b,A,S){
var _=Te(),y=_.proc("body",S);return c.optional(function(){_.commandStr=o.commandStr,_.command=_.link(o.commandStr)}),W&&(_.instancing=y.def(_.shared.extensions,
".angle_instanced_arrays")),l(_,y,b,A),_.compile().body}function Ne(l,o,b,A){Ye(l,o),b.useVAO?b.drawVAO?o(l.shared.vao,".setVAO(",b.drawVAO.append(l,o),");"):o(
l.shared.vao,".setVAO(",l.shared.vao,".targetVAO);"):(o(l.shared.vao,".setVAO(null);"),ut(l,o,b,A.attributes,function(){return!0})),Ie(l,o,b,A.uniforms,function(){
return!0},!1),Ee(l,o,o,b)}function qe(l,o){var b=l.proc("draw",1);Ye(l,b),et(l,b,o.context),tt(l,b,o.framebuffer),at(l,b,o),lt(l,b,o.state),Oe(l,b,o,!1,!0);var A=o.
shader.progVar.append(l,b);if(b(l.shared.gl,".useProgram(",A,".program);"),o.shader.program)Ne(l,b,o,o.shader.program);else{b(l.shared.vao,".setVAO(null);");var S=l.
global.def("{}"),_=b.def(A,".id"),y=b.def(S,"[",_,"]");b(l.cond(y).then(y,".call(this,a0);").else(y,"=",S,"[",_,"]=",l.link(function(E){return Me(Ne,l,o,E,1)}),
"(",A,");",y,".call(this,a0);"))}Object.keys(o.state).length>0&&b(l.shared.current,".dirty=true;"),l.shared.vao&&b(l.shared.vao,".setVAO(null);")}function kt(l,o,b,A){
l.batchId="a1",Ye(l,o);function S(){return!0}ut(l,o,b,A.attributes,S),Ie(l,o,b,A.uniforms,S,!1),Ee(l,o,o,b)}function er(l,o,b,A){Ye(l,o);var S=b.contextDep,_=o.
def(),y="a0",E="a1",f=o.def();l.shared.props=f,l.batchId=_;var v=l.scope(),h=l.scope();o(v.entry,"for(",_,"=0;",_,"<",E,";++",_,"){",f,"=",y,"[",_,"];",h,"}",v.
exit);function k(Z){return Z.contextDep&&S||Z.propDep}function L(Z){return!k(Z)}if(b.needsContext&&et(l,h,b.context),b.needsFramebuffer&&tt(l,h,b.framebuffer),lt(
l,h,b.state,k),b.profile&&k(b.profile)&&Oe(l,h,b,!1,!0),A)b.useVAO?b.drawVAO?k(b.drawVAO)?h(l.shared.vao,".setVAO(",b.drawVAO.append(l,h),");"):v(l.shared.vao,"\
.setVAO(",b.drawVAO.append(l,v),");"):v(l.shared.vao,".setVAO(",l.shared.vao,".targetVAO);"):(v(l.shared.vao,".setVAO(null);"),ut(l,v,b,A.attributes,L),ut(l,h,b,
A.attributes,k)),Ie(l,v,b,A.uniforms,L,!1),Ie(l,h,b,A.uniforms,k,!0),Ee(l,v,h,b);else{var U=l.global.def("{}"),J=b.shader.progVar.append(l,h),ee=h.def(J,".id"),
se=h.def(U,"[",ee,"]");h(l.shared.gl,".useProgram(",J,".program);","if(!",se,"){",se,"=",U,"[",ee,"]=",l.link(function(Z){return Me(kt,l,b,Z,2)}),"(",J,");}",se,
".call(this,a0[",_,"],",_,");")}}function d(l,o){var b=l.proc("batch",2);l.batchId="0",Ye(l,b);var A=!1,S=!0;Object.keys(o.context).forEach(function(U){A=A||o.context[U].
propDep}),A||(et(l,b,o.context),S=!1);var _=o.framebuffer,y=!1;_?(_.propDep?A=y=!0:_.contextDep&&A&&(y=!0),y||tt(l,b,_)):tt(l,b,null),o.state.viewport&&o.state.
viewport.propDep&&(A=!0);function E(U){return U.contextDep&&A||U.propDep}at(l,b,o),lt(l,b,o.state,function(U){return!E(U)}),(!o.profile||!E(o.profile))&&Oe(l,b,
o,!1,"a1"),o.contextDep=A,o.needsContext=S,o.needsFramebuffer=y;var f=o.shader.progVar;if(f.contextDep&&A||f.propDep)er(l,b,o,null);else{var v=f.append(l,b);if(b(
l.shared.gl,".useProgram(",v,".program);"),o.shader.program)er(l,b,o,o.shader.program);else{b(l.shared.vao,".setVAO(null);");var h=l.global.def("{}"),k=b.def(v,
".id"),L=b.def(h,"[",k,"]");b(l.cond(L).then(L,".call(this,a0,a1);").else(L,"=",h,"[",k,"]=",l.link(function(U){return Me(er,l,o,U,2)}),"(",v,");",L,".call(this\
,a0,a1);"))}}Object.keys(o.state).length>0&&b(l.shared.current,".dirty=true;"),l.shared.vao&&b(l.shared.vao,".setVAO(null);")}function M(l,o){var b=l.proc("scop\
e",3);l.batchId="a2";var A=l.shared,S=A.current;et(l,b,o.context),o.framebuffer&&o.framebuffer.append(l,b),Yo(Object.keys(o.state)).forEach(function(y){var E=o.
state[y],f=E.append(l,b);We(f)?f.forEach(function(v,h){b.set(l.next[y],"["+h+"]",v)}):b.set(A.next,"."+y,f)}),Oe(l,b,o,!0,!0),[Qt,ln,Zt,un,Kt].forEach(function(y){
var E=o.draw[y];E&&b.set(A.draw,"."+y,""+E.append(l,b))}),Object.keys(o.uniforms).forEach(function(y){var E=o.uniforms[y].append(l,b);Array.isArray(E)&&(E="["+E.
join()+"]"),b.set(A.uniforms,"["+s.id(y)+"]",E)}),Object.keys(o.attributes).forEach(function(y){var E=o.attributes[y].append(l,b),f=l.scopeAttrib(y);Object.keys(
new T).forEach(function(v){b.set(f,"."+v,E[v])})}),o.scopeVAO&&b.set(A.vao,".targetVAO",o.scopeVAO.append(l,b));function _(y){var E=o.shader[y];E&&b.set(A.shader,
"."+y,E.append(l,b))}_(Or),_(Rr),Object.keys(o.state).length>0&&(b(S,".dirty=true;"),b.exit(S,".dirty=true;")),b("a1(",l.shared.context,",a0,",l.batchId,");")}function O(l){
if(!(typeof l!="object"||We(l))){for(var o=Object.keys(l),b=0;b<o.length;++b)if(bt.isDynamic(l[o[b]]))return!0;return!1}}function de(l,o,b){var A=o.static[b];if(!A||
!O(A))return;var S=l.global,_=Object.keys(A),y=!1,E=!1,f=!1,v=l.global.def("{}");_.forEach(function(k){var L=A[k];if(bt.isDynamic(L)){typeof L=="function"&&(L=A[k]=
bt.unbox(L));var U=mt(L,null);y=y||U.thisDep,f=f||U.propDep,E=E||U.contextDep}else{switch(S(v,".",k,"="),typeof L){case"number":S(L);break;case"string":S('"',L,
'"');break;case"object":Array.isArray(L)&&S("[",L.join(),"]");break;default:S(l.link(L));break}S(";")}});function h(k,L){_.forEach(function(U){var J=A[U];if(bt.
isDynamic(J)){var ee=k.invoke(L,J);L(v,".",U,"=",ee,";")}})}o.dynamic[b]=new bt.DynamicVariable(fn,{thisDep:y,contextDep:E,propDep:f,ref:v,append:h}),delete o.static[b]}
function Re(l,o,b,A,S){var _=Te();_.stats=_.link(S),Object.keys(o.static).forEach(function(E){de(_,o,E)}),jl.forEach(function(E){de(_,l,E)});var y=Ze(l,o,b,A,_);
return qe(_,y),M(_,y),d(_,y),e(_.compile(),{destroy:function(){y.shader.program.destroy()}})}return{next:ae,current:fe,procs:(function(){var l=Te(),o=l.proc("po\
ll"),b=l.proc("refresh"),A=l.block();o(A),b(A);var S=l.shared,_=S.gl,y=S.next,E=S.current;A(E,".dirty=false;"),tt(l,o),tt(l,b,null,!0);var f;W&&(f=l.link(W)),p.
oes_vertex_array_object&&b(l.link(p.oes_vertex_array_object),".bindVertexArrayOES(null);");for(var v=0;v<C.maxAttributes;++v){var h=b.def(S.attributes,"[",v,"]"),
k=l.cond(h,".buffer");k.then(_,".enableVertexAttribArray(",v,");",_,".bindBuffer(",pr,",",h,".buffer.buffer);",_,".vertexAttribPointer(",v,",",h,".size,",h,".ty\
pe,",h,".normalized,",h,".stride,",h,".offset);").else(_,".disableVertexAttribArray(",v,");",_,".vertexAttrib4f(",v,",",h,".x,",h,".y,",h,".z,",h,".w);",h,".buf\
fer=null;"),b(k),W&&b(f,".vertexAttribDivisorANGLE(",v,",",h,".divisor);")}return b(l.shared.vao,".currentVAO=null;",l.shared.vao,".setVAO(",l.shared.vao,".targ\
etVAO);"),Object.keys(P).forEach(function(L){var U=P[L],J=A.def(y,".",L),ee=l.block();ee("if(",J,"){",_,".enable(",U,")}else{",_,".disable(",U,")}",E,".",L,"=",
J,";"),b(ee),o("if(",J,"!==",E,".",L,"){",ee,"}")}),Object.keys(I).forEach(function(L){var U=I[L],J=fe[L],ee,se,Z=l.block();if(Z(_,".",U,"("),We(J)){var be=J.length;
ee=l.global.def(y,".",L),se=l.global.def(E,".",L),Z(yt(be,function(he){return ee+"["+he+"]"}),");",yt(be,function(he){return se+"["+he+"]="+ee+"["+he+"];"}).join(
"")),o("if(",yt(be,function(he){return ee+"["+he+"]!=="+se+"["+he+"]"}).join("||"),"){",Z,"}")}else ee=A.def(y,".",L),se=A.def(E,".",L),Z(ee,");",E,".",L,"=",ee,
";"),o("if(",ee,"!==",se,"){",Z,"}");b(Z)}),l.compile()})(),compile:Re}}function su(){return{vaoCount:0,bufferCount:0,elementsCount:0,framebufferCount:0,shaderCount:0,
textureCount:0,cubeCount:0,renderbufferCount:0,maxTextureUnits:0}}var fu=34918,cu=34919,Qo=35007,lu=function(t,s){if(!s.ext_disjoint_timer_query)return null;var p=[];
function C(){return p.pop()||s.ext_disjoint_timer_query.createQueryEXT()}function B(W){p.push(W)}var R=[];function N(W){var le=C();s.ext_disjoint_timer_query.beginQueryEXT(
Qo,le),R.push(le),H(R.length-1,R.length,W)}function $(){s.ext_disjoint_timer_query.endQueryEXT(Qo)}function j(){this.startQueryIndex=-1,this.endQueryIndex=-1,this.
sum=0,this.stats=null}var q=[];function K(){return q.pop()||new j}function Q(W){q.push(W)}var te=[];function H(W,le,z){var fe=K();fe.startQueryIndex=W,fe.endQueryIndex=
le,fe.sum=0,fe.stats=z,te.push(fe)}var Y=[],T=[];function G(){var W,le,z=R.length;if(z!==0){T.length=Math.max(T.length,z+1),Y.length=Math.max(Y.length,z+1),Y[0]=
0,T[0]=0;var fe=0;for(W=0,le=0;le<R.length;++le){var ae=R[le];s.ext_disjoint_timer_query.getQueryObjectEXT(ae,cu)?(fe+=s.ext_disjoint_timer_query.getQueryObjectEXT(
ae,fu),B(ae)):R[W++]=ae,Y[le+1]=fe,T[le+1]=W}for(R.length=W,W=0,le=0;le<te.length;++le){var xe=te[le],P=xe.startQueryIndex,I=xe.endQueryIndex;xe.sum+=Y[I]-Y[P];
var me=T[P],re=T[I];re===me?(xe.stats.gpuTime+=xe.sum/1e6,Q(xe)):(xe.startQueryIndex=me,xe.endQueryIndex=re,te[W++]=xe)}te.length=W}}return{beginQuery:N,endQuery:$,
pushScopeStats:H,update:G,getNumPendingQueries:function(){return R.length},clear:function(){p.push.apply(p,R);for(var W=0;W<p.length;W++)s.ext_disjoint_timer_query.
deleteQueryEXT(p[W]);R.length=0,p.length=0},restore:function(){R.length=0,p.length=0}}},uu=16384,hu=256,du=1024,mu=34962,Ko="webglcontextlost",Zo="webglcontextr\
estored",Jo=1,pu=2,vu=3;function es(t,s){for(var p=0;p<t.length;++p)if(t[p]===s)return p;return-1}function bu(t){var s=pf(t);if(!s)return null;var p=s.gl,C=p.getContextAttributes(),
B=p.isContextLost(),R=vf(p,s);if(!R)return null;var N=lf(),$=su(),j=R.extensions,q=lu(p,j),K=sa(),Q=p.drawingBufferWidth,te=p.drawingBufferHeight,H={tick:0,time:0,
viewportWidth:Q,viewportHeight:te,framebufferWidth:Q,framebufferHeight:te,drawingBufferWidth:Q,drawingBufferHeight:te,pixelRatio:s.pixelRatio},Y={},T={elements:null,
primitive:4,count:-1,offset:0,instances:-1},G=nc(p,j),W=gc(p,$,s,fe),le=Cc(p,j,W,$),z=Cl(p,j,G,$,W,le,T);function fe(Ee){return z.destroyBuffer(Ee)}var ae=Nl(p,
N,$,s),xe=fl(p,j,G,function(){me.procs.poll()},H,$,s),P=cl(p,j,G,$,s),I=Ol(p,j,G,xe,P,$),me=ou(p,N,j,G,W,le,xe,I,Y,z,ae,T,H,q,s),re=Bl(p,I,me.procs.poll,H,C,j,G),
X=me.next,ne=p.canvas,ie=[],ke=[],Te=[],oe=[s.onDestroy],ce=null;function we(){if(ie.length===0){q&&q.update(),ce=null;return}ce=Xn.next(we),lt();for(var Ee=ie.
length-1;Ee>=0;--Ee){var Me=ie[Ee];Me&&Me(H,null,0)}p.flush(),q&&q.update()}function Se(){!ce&&ie.length>0&&(ce=Xn.next(we))}function Ce(){ce&&(Xn.cancel(we),ce=
null)}function He(Ee){Ee.preventDefault(),B=!0,Ce(),ke.forEach(function(Me){Me()})}function Xe(Ee){p.getError(),B=!1,R.restore(),ae.restore(),W.restore(),xe.restore(),
P.restore(),I.restore(),z.restore(),q&&q.restore(),me.procs.refresh(),Se(),Te.forEach(function(Me){Me()})}ne&&(ne.addEventListener(Ko,He,!1),ne.addEventListener(
Zo,Xe,!1));function Ge(){ie.length=0,Ce(),ne&&(ne.removeEventListener(Ko,He),ne.removeEventListener(Zo,Xe)),ae.clear(),I.clear(),P.clear(),z.clear(),xe.clear(),
le.clear(),W.clear(),q&&q.clear(),oe.forEach(function(Ee){Ee()})}function Je(Ee){c(!!Ee,"invalid args to regl({...})"),c.type(Ee,"object","invalid args to regl(\
{...})");function Me(S){var _=e({},S);delete _.uniforms,delete _.attributes,delete _.context,delete _.vao,"stencil"in _&&_.stencil.op&&(_.stencil.opBack=_.stencil.
opFront=_.stencil.op,delete _.stencil.op);function y(E){if(E in _){var f=_[E];delete _[E],Object.keys(f).forEach(function(v){_[E+"."+v]=f[v]})}}return y("blend"),
y("depth"),y("cull"),y("stencil"),y("polygonOffset"),y("scissor"),y("sample"),"vao"in S&&(_.vao=S.vao),_}function Ne(S,_){var y={},E={};return Object.keys(S).forEach(
function(f){var v=S[f];if(bt.isDynamic(v)){E[f]=bt.unbox(v,f);return}else if(_&&Array.isArray(v)){for(var h=0;h<v.length;++h)if(bt.isDynamic(v[h])){E[f]=bt.unbox(
v,f);return}}y[f]=v}),{dynamic:E,static:y}}var qe=Ne(Ee.context||{},!0),kt=Ne(Ee.uniforms||{},!0),er=Ne(Ee.attributes||{},!1),d=Ne(Me(Ee),!1),M={gpuTime:0,cpuTime:0,
count:0},O=me.compile(d,er,kt,qe,M),de=O.draw,Re=O.batch,l=O.scope,o=[];function b(S){for(;o.length<S;)o.push(null);return o}function A(S,_){var y;if(B&&c.raise(
"context lost"),typeof S=="function")return l.call(this,null,S,0);if(typeof _=="function")if(typeof S=="number")for(y=0;y<S;++y)l.call(this,null,_,y);else if(Array.
isArray(S))for(y=0;y<S.length;++y)l.call(this,S[y],_,y);else return l.call(this,S,_,0);else if(typeof S=="number"){if(S>0)return Re.call(this,b(S|0),S|0)}else if(Array.
isArray(S)){if(S.length)return Re.call(this,S,S.length)}else return de.call(this,S)}return e(A,{stats:M,destroy:function(){O.destroy()}})}var $e=I.setFBO=Je({framebuffer:bt.
define.call(null,Jo,"framebuffer")});function Ze(Ee,Me){var Ne=0;me.procs.poll();var qe=Me.color;qe&&(p.clearColor(+qe[0]||0,+qe[1]||0,+qe[2]||0,+qe[3]||0),Ne|=
uu),"depth"in Me&&(p.clearDepth(+Me.depth),Ne|=hu),"stencil"in Me&&(p.clearStencil(Me.stencil|0),Ne|=du),c(!!Ne,"called regl.clear with no buffer specified"),p.
clear(Ne)}function et(Ee){if(c(typeof Ee=="object"&&Ee,"regl.clear() takes an object as input"),"framebuffer"in Ee)if(Ee.framebuffer&&Ee.framebuffer_reglType===
"framebufferCube")for(var Me=0;Me<6;++Me)$e(e({framebuffer:Ee.framebuffer.faces[Me]},Ee),Ze);else $e(Ee,Ze);else Ze(null,Ee)}function tt(Ee){c.type(Ee,"function",
"regl.frame() callback must be a function"),ie.push(Ee);function Me(){var Ne=es(ie,Ee);c(Ne>=0,"cannot cancel a frame twice");function qe(){var kt=es(ie,qe);ie[kt]=
ie[ie.length-1],ie.length-=1,ie.length<=0&&Ce()}ie[Ne]=qe}return Se(),{cancel:Me}}function at(){var Ee=X.viewport,Me=X.scissor_box;Ee[0]=Ee[1]=Me[0]=Me[1]=0,H.viewportWidth=
H.framebufferWidth=H.drawingBufferWidth=Ee[2]=Me[2]=p.drawingBufferWidth,H.viewportHeight=H.framebufferHeight=H.drawingBufferHeight=Ee[3]=Me[3]=p.drawingBufferHeight}
function lt(){H.tick+=1,H.time=Oe(),at(),me.procs.poll()}function Ye(){xe.refresh(),at(),me.procs.refresh(),q&&q.update()}function Oe(){return(sa()-K)/1e3}Ye();
function ut(Ee,Me){c.type(Me,"function","listener callback must be a function");var Ne;switch(Ee){case"frame":return tt(Me);case"lost":Ne=ke;break;case"restore":
Ne=Te;break;case"destroy":Ne=oe;break;default:c.raise("invalid event, must be one of frame,lost,restore,destroy")}return Ne.push(Me),{cancel:function(){for(var qe=0;qe<
Ne.length;++qe)if(Ne[qe]===Me){Ne[qe]=Ne[Ne.length-1],Ne.pop();return}}}}var Ie=e(Je,{clear:et,prop:bt.define.bind(null,Jo),context:bt.define.bind(null,pu),this:bt.
define.bind(null,vu),draw:Je({}),buffer:function(Ee){return W.create(Ee,mu,!1,!1)},elements:function(Ee){return le.create(Ee,!1)},texture:xe.create2D,cube:xe.createCube,
renderbuffer:P.create,framebuffer:I.create,framebufferCube:I.createCube,vao:z.createVAO,attributes:C,frame:tt,on:ut,limits:G,hasExtension:function(Ee){return G.
extensions.indexOf(Ee.toLowerCase())>=0},read:re,destroy:Ge,_gl:p,_refresh:Ye,poll:function(){lt(),q&&q.update()},now:Oe,stats:$});return s.onDone(null,Ie),Ie}return bu}))});var En=class{constructor(){this.width=this.height=1,this.box=[1,1],this.zoom=1,this.center=[0,0]}get scale(){return .47*Math.min(this.width/this.box[0],this.height/
this.box[1])*this.zoom}fit(){this.zoom=1,this.center=[0,0]}toScreen([e,r]){return[this.width/2+(e-this.center[0])*this.scale,this.height/2-(r-this.center[1])*this.
scale]}toUnit([e,r]){return[this.center[0]+(e-this.width/2)/this.scale,this.center[1]-(r-this.height/2)/this.scale]}panBy(e,r){this.center=[this.center[0]-e/this.
scale,this.center[1]+r/this.scale],this.center=this.center.map(n=>Math.max(-1.2,Math.min(1.2,n)))}zoomAt(e,r=[this.width/2,this.height/2]){let n=this.toUnit(r);
this.zoom=Math.max(.5,Math.min(40,this.zoom*e));let a=this.toUnit(r);this.center=[this.center[0]+n[0]-a[0],this.center[1]+n[1]-a[1]]}matrix(){let e=this.scale/(this.
height/2),[r,n]=this.center;return new Float32Array([e,0,0,0,0,e,0,0,0,0,1,0,-r*e,-n*e,0,1])}};var Au="http://www.w3.org/2000/svg";function Fe(i,e={},...r){return os(document.createElement(i),e,r)}function De(i,e={},...r){return os(document.createElementNS(
Au,i),e,r)}function os(i,e,r){for(let[n,a]of Object.entries(e))n.startsWith("on")?i.addEventListener(n.slice(2),a):a!==null&&a!==!1&&i.setAttribute(n,a===!0?"":
a);return i.append(...r),i}var Tu={closer:"M12 5v14M5 12h14",further:"M5 12h14",save:"M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",fit:"\
M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"};function ss(i){return De("svg",{viewBox:"0 0 24 24",class:"icon","aria-hidden":"true"},De("path",{d:Tu[i]}))}var ms=as(fs(),1);var cs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},Su=400,ku=.5,ls=60,An=class{constructor(e,r){this.view=e,this.near=r,this.row=null}key(e,r,n){
if(this.row===null)return e==="Enter"&&this.go(this.near(this.view.camera.center,1)[0],r);if(e==="Enter"||e===" ")n(this.row);else if(e==="Escape")this.leave();else if(cs[e])
this.go(this.next(cs[e]),r);else return!1;return!0}go(e,r){return e===void 0?!1:(this.row=e,this.follow(),r(e,this.view.camera.toScreen(this.place())),!0)}leave(){
this.row=null,this.view.tooltip.hide(),this.view.redraw()}place(){return[this.view.x[this.row],this.view.y[this.row]]}next([e,r]){let[n,a]=this.place(),u,m=1/0;
for(let x of this.near([n,a],Su)){let[w,g]=[this.view.x[x]-n,this.view.y[x]-a],F=Math.hypot(w,g),V=(w*e+g*r)/(F||1);x===this.row||!F||V<ku||F/V**2>=m||([u,m]=[x,
F/V**2])}return u}follow(){let{camera:e}=this.view,[r,n]=e.toScreen(this.place()),a=(u,m)=>Math.min(0,u-ls)||Math.max(0,u-m+ls);this.view.moved(()=>e.panBy(-a(r,
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
.walk path, .pin path, .pick circle, .echo circle, .near circle, .near line { fill: none; stroke-linecap: round; stroke-linejoin: round; }
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
, .entry .count, .end, .missing";async function Mu({points:i,camera:e,overlay:r,root:n,plot:a,legend:u}){let{width:m,height:x}=e,w=Fe("canvas",{width:Br*m,height:Br*
x}),g=w.getContext("2d"),F=getComputedStyle(n);return g.scale(Br,Br),g.fillStyle=F.getPropertyValue("--st-background-color").trim()||"#fff",g.fillRect(0,0,m,x),
i.at(Br,e,V=>g.drawImage(V,0,0,m,x)),g.drawImage(await Gu(r.svg,F,m,x),0,0,m,x),Fu(g,u,a.getBoundingClientRect()),w}async function us(i,e){let r=await Mu(i),n=await new Promise(
u=>r.toBlob(u,"image/png")),a=URL.createObjectURL(n);Fe("a",{href:a,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(a),1e4)}async function Gu(i,e,r,n){let a=i.
cloneNode(!0);a.querySelectorAll(".ring, .echo, .sweep").forEach(g=>g.remove()),a.setAttribute("xmlns","http://www.w3.org/2000/svg"),a.setAttribute("class","big\
map");let u=Ou.map(g=>`${g}: ${e.getPropertyValue(g)}`);Object.entries({width:r,height:n}).forEach(([g,F])=>a.setAttribute(g,F)),a.setAttribute("style",[...u,`w\
idth: ${r}px`,`height: ${n}px`].join(";")),a.prepend(Fe("style",{},Tn));let x=new Image,w=new XMLSerializer().serializeToString(a).replace(Ru,"");return x.src=`\
data:image/svg+xml;charset=utf-8,${encodeURIComponent(w)}`,await x.decode(),x}function Fu(i,e,r){if(!e.offsetWidth)return;let n=m=>{let{left:x,top:w,width:g,height:F}=m.
getBoundingClientRect();return[x-r.left,w-r.top,g,F]},{backgroundColor:a,borderColor:u}=getComputedStyle(e);Object.assign(i,{fillStyle:a,strokeStyle:u,textBaseline:"\
middle"}),i.beginPath(),i.roundRect(...n(e),8),i.fill(),i.stroke(),i.clip();for(let m of e.querySelectorAll(".swatch"))Nu(i,m,n(m));for(let m of e.querySelectorAll(
".bar"))Du(i,m,n(m));for(let m of e.querySelectorAll(Cu))Iu(i,m,n(m))}function Nu(i,e,[r,n,a,u]){let m=e.closest(".entry").getAttribute("aria-pressed")==="true",
x=getComputedStyle(e).getPropertyValue("--swatch");Object.assign(i,{fillStyle:x,strokeStyle:x,lineWidth:2}),i.beginPath(),i.arc(r+a/2,n+u/2,a/2-(m?0:1),0,2*Math.
PI),m?i.fill():i.stroke()}function Du(i,e,[r,n,a,u]){let m=e.style.getPropertyValue("--stops").split(","),x=i.createLinearGradient(r,0,r+a,0);m.forEach((w,g)=>x.
addColorStop(g/(m.length-1),w.trim())),i.fillStyle=x,i.fillRect(r,n,a,u)}function Iu(i,e,[r,n,a,u]){let{color:m,font:x,paddingLeft:w,textDecorationLine:g}=getComputedStyle(
e);Object.assign(i,{fillStyle:m,font:x});let[F,V]=[r+parseFloat(w),n+u/2];i.save(),i.beginPath(),i.rect(r,n,a+4,u),i.clip(),i.fillText(e.textContent,F,V),g.includes(
"line-through")&&i.fillRect(F,V,i.measureText(e.textContent).width,1),i.restore()}var hs=7,Bu=24,Pu=1.5,ds={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]};function ps(i){let e=D=>!i.kept.hidden.has(i.codes[D]),r=(D,ue,_e)=>i.
grid.near(i.camera.toUnit(D),ue/i.camera.scale,e,_e),n=D=>i.data.mode==="decode"?void 0:r(D,hs,1)[0],a=D=>D.map(ue=>i.camera.toUnit(ue)),u=()=>i.free(),m=new An(
i,(D,ue)=>i.grid.nearest(D,e,ue)),x={drag:D=>i.data.mode==="lasso"?D?"box":"lasso":D?"lasso":"pan",pan:(D,ue)=>i.moved(()=>i.camera.panBy(D,ue)),zoom:(D,ue)=>{i.
moved(()=>i.camera.zoomAt(D,ue)),i.sweep.again()},onZoom:D=>x.zoom(D),onFit:()=>i.moved(()=>i.camera.fit()),onSave:()=>i.codes&&i.points&&us(i,"midsentence-map.\
png"),hover(D){if(!i.codes||D===null)return V();m.row=null;let ue=i.overlay.under(D,i.placed,i.camera);if(i.data.mode==="decode"&&!ue)return i.sweep.move(D);let _e=ue?
void 0:n(D);if(ue)g(...ue,D);else{if(_e===void 0)return V();F(_e,D)}return i.redraw()},click(D){if(!i.codes)return;let ue=n(D);if(ue!==void 0)return w({row:ue},
{row:ue});if(i.data.second)return;let _e=i.data.mode==="decode"?i.sweep.target(D):i.place(i.camera.toUnit(D));return w({place:_e},{place:i.unit(_e)})},trace(D){
i.tracing=a(D),i.redraw()},done(D){if(i.tracing=[],i.codes&&D.length>2){let ue=(0,ms.default)(D.map(([_e,Le])=>({x:_e,y:Le})),Pu,!0);i.area=a(ue.map(({x:_e,y:Le})=>[
_e,Le])),i.pick({polygon:i.area.map(_e=>i.place(_e)),hidden:[...i.kept.hidden]})}i.redraw()},onClear(){i.area=[],i.pick({polygon:[],hidden:[]}),i.redraw()},key(D){
if(!i.codes)return!1;if(i.data.mode==="decode"&&i.sweep.key(D,x.click))return!0;let ue=(_e,Le)=>{F(_e,Le,!0),i.redraw()};if(m.key(D,ue,_e=>w({row:_e},{row:_e})))
return!0;if(D==="Escape"&&i.area.length)x.onClear();else if(D==="+"||D==="=")x.zoom(1.4);else if(D==="-")x.zoom(1/1.4);else if(D==="0")x.onFit();else if(ds[D])x.
pan(...ds[D]);else return!1;return!0}};function w(D,ue){i.clicked=ue,i.pick(D),i.redraw()}function g(D,ue,_e){let{path_texts:Le,placed_texts:Ve}=i.data,ze=D==="\
walk"?Le:Ve,ge=D==="walk"?`walk, step ${ue.map(Pe=>Pe+1).join(", ")} of ${Le.length}`:"yours",Be=[...new Set(ue.map(Pe=>ze[Pe]))];i.tooltip.say(Be.join(`
`),ge,"var(--mark)",{pixel:_e,frame:u()})}function F(D,ue,_e=!1){let Le=i.codes[D];i.surface.classList.add("on-point"),i.tooltip.over(D,{pixel:ue,frame:u(),name:i.
data.names[Le]??"",color:i.data.palette[Le],ask:i.map.ask,others:()=>r(ue,6*hs,Bu),aloud:_e})}function V(){i.sweep.leave(),i.surface.classList.remove("on-point"),
!(i.tooltip.root.hidden&&i.tooltip.row===null)&&(i.tooltip.hide(),i.redraw())}return x}var Sn=class{constructor(e,r){this.x=e,this.y=r,this.side=Math.max(1,Math.min(1024,Math.ceil(Math.sqrt(e.length/4))));let n=new Uint32Array(e.length);this.starts=
new Uint32Array(this.side*this.side+1);for(let u=0;u<e.length;u++)n[u]=this.cell(r[u])*this.side+this.cell(e[u]),this.starts[n[u]+1]++;for(let u=0;u<this.side*this.
side;u++)this.starts[u+1]+=this.starts[u];let a=this.starts.slice();this.rows=new Uint32Array(e.length);for(let u=0;u<e.length;u++)this.rows[a[n[u]]++]=u}cell(e){
return Math.max(0,Math.min(this.side-1,Math.floor((e+1)/2*this.side)))}near([e,r],n,a,u=1){let m=[];for(let x=this.cell(r-n);x<=this.cell(r+n);x++){let w=x*this.
side,g=this.starts[w+this.cell(e+n)+1];for(let F=this.starts[w+this.cell(e-n)];F<g;F++){let V=this.rows[F],D=Math.hypot(this.x[V]-e,this.y[V]-r);D<=n&&a(V)&&m.push(
[D,V])}}return m.sort((x,w)=>x[0]-w[0]),m.slice(0,u).map(([,x])=>x)}nearest(e,r,n=1){let a=Math.min(3,2*Math.sqrt(n/Math.max(1,this.x.length)));for(;;){let u=this.
near(e,a,r,n);if(u.length>=n||a>=3)return u;a*=2}}};var vs=new Intl.NumberFormat("en-US");function Uu({palette:i,low:e,high:r,counts:n}){let a=i.slice(0,-1),u=a.filter((x,w)=>w%7===0),m=n[a.length];return[Fe("div",
{class:"scale"},Fe("span",{class:"end"},e),Fe("div",{class:"bar",style:`--stops: ${u.join(",")}`}),Fe("span",{class:"end"},r)),...m?[Fe("div",{class:"missing"},
`${vs.format(m)} grey: no value`)]:[]]}function zu({names:i,palette:e,counts:r,hidden:n,onChange:a}){let u=Fe("button",{type:"button",class:"all",onclick:()=>g(
null)},"Show all"),m=i.map((F,V)=>Fe("button",{type:"button",class:"entry",title:F,onclick:()=>w(V),ondblclick:()=>g(V)},Fe("span",{class:"swatch",style:`--swat\
ch: ${e[V]}`}),Fe("span",{class:"name",dir:"auto"},F),Fe("span",{class:"count"},vs.format(r[V])))),x=()=>{m.forEach((F,V)=>F.setAttribute("aria-pressed",String(
!n.has(V)))),u.hidden=n.size===0},w=F=>{n.has(F)?n.delete(F):n.add(F),x(),a()},g=F=>{let V=F!==null&&n.size===i.length-1&&!n.has(F);n.clear(),F!==null&&!V&&i.forEach(
(D,ue)=>ue!==F&&n.add(ue)),x(),a()};return x(),[Fe("div",{class:"entries"},...m),u]}function bs(i,{title:e,names:r,palette:n,low:a,high:u,counts:m,kept:x,onChange:w}){
if(i.classList.toggle("is-scale",!r.length),!r.length&&a===null)return i.replaceChildren();let g={names:r,palette:n,low:a,high:u,counts:m,hidden:x.hidden,onChange:w},
F=Fe("div",{class:"body"},...r.length?zu(g):Uu(g)),V=Fe("button",{type:"button",class:"title",onclick:()=>ue()},e),D=_e=>{x.folded=_e,F.hidden=_e,V.setAttribute(
"aria-expanded",String(!_e))},ue=()=>{D(!x.folded),w()};return x.folded??=i.parentElement.clientWidth<600,i.replaceChildren(V,F),D(x.folded)}function kn(i,e){return i==null||e==null?NaN:i<e?-1:i>e?1:i>=e?0:NaN}function ju(i,e){return i==null||e==null?NaN:e<i?-1:e>i?1:e>=i?0:NaN}function ys(i){let e,r,
n;i.length!==2?(e=kn,r=(x,w)=>kn(i(x),w),n=(x,w)=>i(x)-w):(e=i===kn||i===ju?i:$u,r=i,n=i);function a(x,w,g=0,F=x.length){if(g<F){if(e(w,w)!==0)return F;do{let V=g+
F>>>1;r(x[V],w)<0?g=V+1:F=V}while(g<F)}return g}function u(x,w,g=0,F=x.length){if(g<F){if(e(w,w)!==0)return F;do{let V=g+F>>>1;r(x[V],w)<=0?g=V+1:F=V}while(g<F)}
return g}function m(x,w,g=0,F=x.length){let V=a(x,w,g,F-1);return V>g&&n(x[V-1],w)>-n(x[V],w)?V-1:V}return{left:a,center:m,right:u}}function $u(){return 0}function Vu(i){
return i===null?NaN:+i}var gs=ys(kn),sd=gs.right,fd=gs.left,cd=ys(Vu).center;var _s=xs(Es),ld=xs(Hu);function xs(i){return function(e,r,n=r){if(!((r=+r)>=0))throw new RangeError("invalid rx");if(!((n=+n)>=0))throw new RangeError("invalid\
 ry");let{data:a,width:u,height:m}=e;if(!((u=Math.floor(u))>=0))throw new RangeError("invalid width");if(!((m=Math.floor(m!==void 0?m:a.length/u))>=0))throw new RangeError(
"invalid height");if(!u||!m||!r&&!n)return e;let x=r&&i(r),w=n&&i(n),g=a.slice();return x&&w?(br(x,g,a,u,m),br(x,a,g,u,m),br(x,g,a,u,m),yr(w,a,g,u,m),yr(w,g,a,u,
m),yr(w,a,g,u,m)):x?(br(x,a,g,u,m),br(x,g,a,u,m),br(x,a,g,u,m)):w&&(yr(w,a,g,u,m),yr(w,g,a,u,m),yr(w,a,g,u,m)),e}}function br(i,e,r,n,a){for(let u=0,m=n*a;u<m;)
i(e,r,u,u+=n,1)}function yr(i,e,r,n,a){for(let u=0,m=n*a;u<n;++u)i(e,r,u,u+m,n)}function Hu(i){let e=Es(i);return(r,n,a,u,m)=>{a<<=2,u<<=2,m<<=2,e(r,n,a+0,u+0,m),
e(r,n,a+1,u+1,m),e(r,n,a+2,u+2,m),e(r,n,a+3,u+3,m)}}function Es(i){let e=Math.floor(i);if(e===i)return Xu(i);let r=i-e,n=2*i+1;return(a,u,m,x,w)=>{if(!((x-=w)>=
m))return;let g=e*u[m],F=w*e,V=F+w;for(let D=m,ue=m+F;D<ue;D+=w)g+=u[Math.min(x,D)];for(let D=m,ue=x;D<=ue;D+=w)g+=u[Math.min(x,D+F)],a[D]=(g+r*(u[Math.max(m,D-
V)]+u[Math.min(x,D+V)]))/n,g-=u[Math.max(m,D-F)]}}function Xu(i){let e=2*i+1;return(r,n,a,u,m)=>{if(!((u-=m)>=a))return;let x=i*n[a],w=m*i;for(let g=a,F=a+w;g<F;g+=
m)x+=n[Math.min(u,g)];for(let g=a,F=u;g<=F;g+=m)x+=n[Math.min(u,g+w)],r[g]=x/e,x-=n[Math.max(a,g-w)]}}function Wu(i,e){let r=0;if(e===void 0)for(let n of i)n!=null&&
(n=+n)>=n&&++r;else{let n=-1;for(let a of i)(a=e(a,++n,i))!=null&&(a=+a)>=a&&++r}return r}function ws(i,e){let r,n;if(e===void 0)for(let a of i)a!=null&&(r===void 0?a>=a&&(r=n=a):(r>a&&(r=a),n<a&&(n=a)));else{let a=-1;for(let u of i)(u=e(u,++a,i))!=null&&
(r===void 0?u>=u&&(r=n=u):(r>u&&(r=u),n<u&&(n=u)))}return[r,n]}var Yu=Array.prototype,ud=Yu.slice;var qu=Math.sqrt(50),Qu=Math.sqrt(10),Ku=Math.sqrt(2);function Ln(i,e,r){let n=(e-i)/Math.max(0,r),a=Math.floor(Math.log10(n)),u=n/Math.pow(10,a),m=u>=qu?10:u>=
Qu?5:u>=Ku?2:1,x,w,g;return a<0?(g=Math.pow(10,-a)/m,x=Math.round(i*g),w=Math.round(e*g),x/g<i&&++x,w/g>e&&--w,g=-g):(g=Math.pow(10,a)*m,x=Math.round(i/g),w=Math.
round(e/g),x*g<i&&++x,w*g>e&&--w),w<x&&.5<=r&&r<2?Ln(i,e,r*2):[x,w,g]}function $i(i,e,r){if(e=+e,i=+i,r=+r,!(r>0))return[];if(i===e)return[i];let n=e<i,[a,u,m]=n?
Ln(e,i,r):Ln(i,e,r);if(!(u>=a))return[];let x=u-a+1,w=new Array(x);if(n)if(m<0)for(let g=0;g<x;++g)w[g]=(u-g)/-m;else for(let g=0;g<x;++g)w[g]=(u-g)*m;else if(m<
0)for(let g=0;g<x;++g)w[g]=(a+g)/-m;else for(let g=0;g<x;++g)w[g]=(a+g)*m;return w}function Zu(i,e,r){return e=+e,i=+i,r=+r,Ln(i,e,r)[2]}function As(i,e,r){let n;for(;;){let a=Zu(i,e,r);if(a===n||a===0||!isFinite(a))return[i,e];if(a>0){let u=Math.ceil(i/a),m=Math.floor(e/a);i=(u-(u*a>i))*a,e=(m+(m*
a<e))*a}else if(a<0){let u=-a,m=Math.ceil(i*u),x=Math.floor(e*u);i=(m-(m/u>i))/u,e=(x+(x/u<e))/u}n=a}}function Ts(i){return Math.max(1,Math.ceil(Math.log(Wu(i))/
Math.LN2)+1)}function Vi(i,e){let r;if(e===void 0)for(let n of i)n!=null&&(r<n||r===void 0&&n>=n)&&(r=n);else{let n=-1;for(let a of i)(a=e(a,++n,i))!=null&&(r<a||r===void 0&&
a>=a)&&(r=a)}return r}var hd=Ju(Math.random);function Ju(i){return function(r,n=0,a=r.length){let u=a-(n=+n);for(;u;){let m=i()*u--|0,x=r[u+n];r[u+n]=r[m+n],r[m+n]=x}return r}}var eh=Array.prototype,Ls=eh.slice;function th(i,e){return i-e}function rh(i){for(var e=0,r=i.length,n=i[r-1][1]*i[0][0]-i[r-1][0]*i[0][1];++e<r;)n+=i[e-1][1]*i[e][0]-
i[e-1][0]*i[e][1];return n}var jt=i=>()=>i;function nh(i,e){for(var r=-1,n=e.length,a;++r<n;)if(a=ih(i,e[r]))return a;return 0}function ih(i,e){for(var r=e[0],n=e[1],
a=-1,u=0,m=i.length,x=m-1;u<m;x=u++){var w=i[u],g=w[0],F=w[1],V=i[x],D=V[0],ue=V[1];if(ah(w,V,e))return 0;F>n!=ue>n&&r<(D-g)*(n-F)/(ue-F)+g&&(a=-a)}return a}function ah(i,e,r){
var n;return oh(i,e,r)&&sh(i[n=+(i[0]===e[0])],r[n],e[n])}function oh(i,e,r){return(e[0]-i[0])*(r[1]-i[1])===(r[0]-i[0])*(e[1]-i[1])}function sh(i,e,r){return i<=
e&&e<=r||r<=e&&e<=i}function fh(){}var Nt=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[
[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,
1]]],[[[.5,1],[1,1.5]]],[]];function Ss(){var i=1,e=1,r=Ts,n=w;function a(g){var F=r(g);if(Array.isArray(F))F=F.slice().sort(th);else{let V=ws(g,ch);for(F=$i(...As(
V[0],V[1],F),F);F[F.length-1]>=V[1];)F.pop();for(;F[1]<V[0];)F.shift()}return F.map(V=>u(g,V))}function u(g,F){let V=F==null?NaN:+F;if(isNaN(V))throw new Error(
`invalid value: ${F}`);var D=[],ue=[];return m(g,V,function(_e){n(_e,g,V),rh(_e)>0?D.push([_e]):ue.push(_e)}),ue.forEach(function(_e){for(var Le=0,Ve=D.length,ze;Le<
Ve;++Le)if(nh((ze=D[Le])[0],_e)!==-1){ze.push(_e);return}}),{type:"MultiPolygon",value:F,coordinates:D}}function m(g,F,V){var D=new Array,ue=new Array,_e,Le,Ve,
ze,ge,Be;for(_e=Le=-1,ze=tr(g[0],F),Nt[ze<<1].forEach(Pe);++_e<i-1;)Ve=ze,ze=tr(g[_e+1],F),Nt[Ve|ze<<1].forEach(Pe);for(Nt[ze<<0].forEach(Pe);++Le<e-1;){for(_e=
-1,ze=tr(g[Le*i+i],F),ge=tr(g[Le*i],F),Nt[ze<<1|ge<<2].forEach(Pe);++_e<i-1;)Ve=ze,ze=tr(g[Le*i+i+_e+1],F),Be=ge,ge=tr(g[Le*i+_e+1],F),Nt[Ve|ze<<1|ge<<2|Be<<3].
forEach(Pe);Nt[ze|ge<<3].forEach(Pe)}for(_e=-1,ge=g[Le*i]>=F,Nt[ge<<2].forEach(Pe);++_e<i-1;)Be=ge,ge=tr(g[Le*i+_e+1],F),Nt[ge<<2|Be<<3].forEach(Pe);Nt[ge<<3].forEach(
Pe);function Pe(st){var ft=[st[0][0]+_e,st[0][1]+Le],nt=[st[1][0]+_e,st[1][1]+Le],ht=x(ft),pt=x(nt),Ue,it;(Ue=ue[ht])?(it=D[pt])?(delete ue[Ue.end],delete D[it.
start],Ue===it?(Ue.ring.push(nt),V(Ue.ring)):D[Ue.start]=ue[it.end]={start:Ue.start,end:it.end,ring:Ue.ring.concat(it.ring)}):(delete ue[Ue.end],Ue.ring.push(nt),
ue[Ue.end=pt]=Ue):(Ue=D[pt])?(it=ue[ht])?(delete D[Ue.start],delete ue[it.end],Ue===it?(Ue.ring.push(nt),V(Ue.ring)):D[it.start]=ue[Ue.end]={start:it.start,end:Ue.
end,ring:it.ring.concat(Ue.ring)}):(delete D[Ue.start],Ue.ring.unshift(ft),D[Ue.start=ht]=Ue):D[ht]=ue[pt]={start:ht,end:pt,ring:[ft,nt]}}}function x(g){return g[0]*
2+g[1]*(i+1)*4}function w(g,F,V){g.forEach(function(D){var ue=D[0],_e=D[1],Le=ue|0,Ve=_e|0,ze=Hi(F[Ve*i+Le]);ue>0&&ue<i&&Le===ue&&(D[0]=ks(ue,Hi(F[Ve*i+Le-1]),ze,
V)),_e>0&&_e<e&&Ve===_e&&(D[1]=ks(_e,Hi(F[(Ve-1)*i+Le]),ze,V))})}return a.contour=u,a.size=function(g){if(!arguments.length)return[i,e];var F=Math.floor(g[0]),V=Math.
floor(g[1]);if(!(F>=0&&V>=0))throw new Error("invalid size");return i=F,e=V,a},a.thresholds=function(g){return arguments.length?(r=typeof g=="function"?g:Array.
isArray(g)?jt(Ls.call(g)):jt(g),a):r},a.smooth=function(g){return arguments.length?(n=g?w:fh,a):n===w},a}function ch(i){return isFinite(i)?i:NaN}function tr(i,e){
return i==null?!1:+i>=e}function Hi(i){return i==null||isNaN(i=+i)?-1/0:i}function ks(i,e,r,n){let a=n-e,u=r-e,m=isFinite(a)||isFinite(u)?a/u:Math.sign(a)/Math.
sign(u);return isNaN(m)?i:i+m-.5}function lh(i){return i[0]}function uh(i){return i[1]}function hh(){return 1}function Os(){var i=lh,e=uh,r=hh,n=960,a=500,u=20,
m=2,x=u*3,w=n+x*2>>m,g=a+x*2>>m,F=jt(20);function V(ge){var Be=new Float32Array(w*g),Pe=Math.pow(2,-m),st=-1;for(let gr of ge){var ft=(i(gr,++st,ge)+x)*Pe,nt=(e(
gr,st,ge)+x)*Pe,ht=+r(gr,st,ge);if(ht&&ft>=0&&ft<w&&nt>=0&&nt<g){var pt=Math.floor(ft),Ue=Math.floor(nt),it=ft-pt-.5,Ot=nt-Ue-.5;Be[pt+Ue*w]+=(1-it)*(1-Ot)*ht,Be[pt+
1+Ue*w]+=it*(1-Ot)*ht,Be[pt+1+(Ue+1)*w]+=it*Ot*ht,Be[pt+(Ue+1)*w]+=(1-it)*Ot*ht}}return _s({data:Be,width:w,height:g},u*Pe),Be}function D(ge){var Be=V(ge),Pe=F(
Be),st=Math.pow(2,2*m);return Array.isArray(Pe)||(Pe=$i(Number.MIN_VALUE,Vi(Be)/st,Pe)),Ss().size([w,g]).thresholds(Pe.map(ft=>ft*st))(Be).map((ft,nt)=>(ft.value=
+Pe[nt],ue(ft)))}D.contours=function(ge){var Be=V(ge),Pe=Ss().size([w,g]),st=Math.pow(2,2*m),ft=nt=>{nt=+nt;var ht=ue(Pe.contour(Be,nt*st));return ht.value=nt,ht};
return Object.defineProperty(ft,"max",{get:()=>Vi(Be)/st}),ft};function ue(ge){return ge.coordinates.forEach(_e),ge}function _e(ge){ge.forEach(Le)}function Le(ge){
ge.forEach(Ve)}function Ve(ge){ge[0]=ge[0]*Math.pow(2,m)-x,ge[1]=ge[1]*Math.pow(2,m)-x}function ze(){return x=u*3,w=n+x*2>>m,g=a+x*2>>m,D}return D.x=function(ge){
return arguments.length?(i=typeof ge=="function"?ge:jt(+ge),D):i},D.y=function(ge){return arguments.length?(e=typeof ge=="function"?ge:jt(+ge),D):e},D.weight=function(ge){
return arguments.length?(r=typeof ge=="function"?ge:jt(+ge),D):r},D.size=function(ge){if(!arguments.length)return[n,a];var Be=+ge[0],Pe=+ge[1];if(!(Be>=0&&Pe>=0))
throw new Error("invalid size");return n=Be,a=Pe,ze()},D.cellSize=function(ge){if(!arguments.length)return 1<<m;if(!((ge=+ge)>=1))throw new Error("invalid cell \
size");return m=Math.floor(Math.log(ge)/Math.LN2),ze()},D.thresholds=function(ge){return arguments.length?(F=typeof ge=="function"?ge:Array.isArray(ge)?jt(Ls.call(
ge)):jt(ge),D):F},D.bandwidth=function(ge){if(!arguments.length)return Math.sqrt(u*(u+1));if(!((ge=+ge)>=0))throw new Error("invalid bandwidth");return u=(Math.
sqrt(4*ge*ge+1)-1)/2,ze()},D}var Pr=256,dh=5,mh=[.02,.06,.15,.3,.5,.75],On=class{constructor(){this.root=De("g",{class:"contours"})}fill(e,r,n,a){if(a===this.key)return;this.key=a;let m=Os().
x(w=>(e[w]+1)/2*Pr).y(w=>(1-r[w])/2*Pr).weight(w=>n(w)?1:0).size([Pr,Pr]).cellSize(2).bandwidth(dh).contours(e.keys()),x=m.max>0?mh.map(w=>De("path",{d:ph(m(w*m.
max))})):[];this.root.replaceChildren(...x)}clear(){this.key=null,this.root.replaceChildren()}move({width:e,height:r,center:n,scale:a}){let[u,m]=[e/2-n[0]*a,r/2+
n[1]*a];this.root.setAttribute("transform",`translate(${u} ${m}) scale(${a})`)}};function ph({coordinates:i}){let e=n=>(2*n/Pr-1).toFixed(4),r=n=>`M${n.map(([a,
u])=>`${e(a)} ${e(u)}`).join("L")}Z`;return i.map(n=>n.map(r).join("")).join("")}var Rs=document.createElement("canvas").getContext("2d"),Rn=3,Cn=class{constructor({width:e,height:r},n){this.size=[e,r],this.taken=[...n]}take(e){let r=([a,u,m,
x])=>a>=0&&u>=0&&m<=this.size[0]&&x<=this.size[1]&&this.taken.every(([w,g,F,V])=>m+Rn<=w||a-Rn>=F||x+Rn<=g||u-Rn>=V),n=e.find(r)??null;return n&&this.taken.push(
n),n}};function Mn(i,e){return Rs.font=e,Rs.measureText(i).width}function Gn(i,e){return i.length<=e?i:`${i.slice(0,e-1).trimEnd()}\u2026`}var vh=12,bh=34,Cs=18,yh=2,Fn=class{constructor(){this.root=De("g",{class:"names"}),this.all=[]}fill(e,r){this.all=e.map(([n,a,u,m])=>{let x=Gn(u,bh);return{at:[
n,a],level:m,width:Mn(x,r),mark:De("text",{"aria-hidden":"true"},x)}}),this.root.replaceChildren(...this.all.map(({mark:n})=>n))}draw(e,r){let n=0;for(let{at:a,
level:u,width:m,mark:x}of this.all){let[w,g]=e.toScreen(a),F=[w-m/2,g-Cs/2,w+m/2,g+Cs/2],V=n<vh&&(u===0||e.zoom>=yh)&&r.take([F])!==null;x.style.display=V?"":"n\
one",V&&(n+=1,x.setAttribute("x",w.toFixed(1)),x.setAttribute("y",g.toFixed(1)))}}};var gh=16,_h=30,xh=18,Eh=12,Nn=class{constructor(){this.lines=[De("path",{class:"under"}),De("path",{class:"over"})],this.marks=De("g"),this.root=De("g",{class:"\
walk"},...this.lines,this.marks),this.groups=[]}draw(e,r,n,a,u){let m=e.map(w=>n.toScreen(w)),x=m.length?`M${m.map(w=>w.map(g=>g.toFixed(1)).join(" ")).join("L")}`:
"";for(let w of this.lines)w.setAttribute("d",x);this.groups=wh(m);for(let{pixel:w}of this.groups)a.taken.push(Th(w,9,9));this.marks.replaceChildren(...this.groups.
flatMap(w=>this.mark(w,m.length,r,a,u)))}mark({pixel:[e,r],steps:n},a,u,m,x){let w=n.includes(0)||n.includes(a-1),g=Ah(n,a),F=[De("circle",{class:w?"end":"step",
cx:e,cy:r,r:g.length>2?12:9}),De("text",{class:w?"number end":"number",x:e,y:r,dy:"0.35em"},g)],V=Gn(u[n[0]]||"(no words)",_h),D=m.take(Sh([e,r],Mn(V,x)+10));if(D){
let[ue,_e,Le,Ve]=D;F.push(De("rect",{class:"card",x:ue,y:_e,width:Le-ue,height:Ve-_e,rx:4})),F.push(De("text",{class:"words",x:ue+5,y:(_e+Ve)/2,dy:"0.35em"},V))}
return F}under([e,r]){return this.groups.find(({pixel:n})=>Math.hypot(n[0]-e,n[1]-r)<=Eh)?.steps??null}};function wh(i){let e=[];return i.forEach((r,n)=>{let a=e.
find(u=>Math.hypot(u.pixel[0]-r[0],u.pixel[1]-r[1])<gh);a?a.steps.push(n):e.push({pixel:r,steps:[n]})}),e}function Ah(i,e){let r=u=>u===0?"A":u===e-1?"B":String(
u+1),[n,a]=[i[0],i.at(-1)];return i.length===1?r(n):a-n===i.length-1?`${r(n)}-${r(a)}`:`${r(n)}+`}function Th([i,e],r,n){return[i-r,e-n,i+r,e+n]}function Sh([i,
e],r){let n=xh/2,a=(m,x)=>[m,x-n,m+r,x+n];return[0,-26,26,-48,48].flatMap(m=>m?[a(i-r/2,e+m)]:[a(i+15,e),a(i-15-r,e)])}var kh="M0-9 9 0 0 9-9 0z",Lh="M-14 0h8M6 0h8M0-14v8M0 6v8",Dn=class{constructor(e){this.svg=e,this.contours=new On,this.names=new Fn,this.walk=new Nn,this.area=
De("path",{class:"area"}),this.near=De("g",{class:"near"}),this.placed=De("g",{class:"placed"}),this.cross=De("g",{class:"pin"},...["under","over"].map(D=>De("p\
ath",{class:D,d:Lh}))),this.pick=De("g",{class:"pick"},...["under","over"].map(D=>De("circle",{class:D,r:9}))),this.ring=De("circle",{class:"ring",r:7}),this.echo=
De("g",{class:"echo"},...["under","over"].map(D=>De("circle",{class:D,r:11})));let{contours:r,area:n,near:a,names:u,walk:m,cross:x,placed:w,pick:g,ring:F,echo:V}=this;
e.replaceChildren(r.root,n,a,u.root,m.root,x,w,g,F,V)}draw({walk:e,texts:r,placed:n,area:a,closed:u,near:m,point:x,place:w,ring:g,echo:F,camera:V,taken:D,font:ue,
named:_e}){let Le=ge=>V.toScreen(ge),Ve=ge=>ge.map(Be=>Le(Be).map(Pe=>Pe.toFixed(1)).join(" ")).join("L");this.contours.move(V),this.area.setAttribute("d",a.length>
1?`M${Ve(a)}${u?"Z":""}`:""),this.area.classList.toggle("open",!u),this.link(m,x??w,Le),this.each(this.placed,n,()=>De("g",{},De("path",{d:kh})),Le),this.one(this.
cross,w,Le),this.one(this.pick,x,Le),this.one(this.ring,g,Le),this.one(this.echo,F,Le);let ze=new Cn(V,D);this.walk.draw(e,r,V,ze,ue),this.names.root.style.display=
_e?"":"none",_e&&this.names.draw(V,ze)}link(e,r,n){let a=r?e.map(m=>[n(r),n(m)]):[],u=a.map(([[m,x],[w,g]])=>De("line",{x1:m,y1:x,x2:w,y2:g}));this.near.replaceChildren(
...u,...a.map(([,[m,x]])=>De("circle",{cx:m,cy:x,r:6})))}each(e,r,n,a){for(;e.children.length>r.length;)e.lastChild.remove();for(;e.children.length<r.length;)e.
append(n());r.forEach((u,m)=>this.one(e.children[m],u,a))}one(e,r,n){if(e.style.display=r?"":"none",!r)return;let[a,u]=n(r);e.setAttribute("transform",`translat\
e(${a.toFixed(1)} ${u.toFixed(1)})`)}under(e,r,n){let a=x=>Math.hypot(n.toScreen(x)[0]-e[0],n.toScreen(x)[1]-e[1])<=10,u=r.findIndex(a);if(u>=0)return["placed",
[u]];let m=this.walk.under(e);return m&&["walk",m]}};var In=class{constructor(){this.most=4e4,this.forget()}forget(){this.spent=null,this.calm=0}took(e,r){this.spent=this.spent===null?e:this.spent+.3*(e-this.spent),
this.spent>19?(this.most=Math.max(1e4,Math.min(this.most,r)*Math.max(.6,15/this.spent)),this.forget()):++this.calm>=4&&this.most<r&&(this.most*=1.15,this.calm=0)}};var Bn=class{constructor(e,r){this.surface=e,this.wants=r,this.down=new Map;let n=(a,u,m)=>e.addEventListener(a,u,m);n("pointerdown",a=>this.press(a)),n("pointe\
rmove",a=>this.move(a)),n("pointerup",a=>this.release(a)),n("pointercancel",a=>this.drop(a)),n("pointerleave",()=>this.down.size||r.hover(null)),n("contextmenu",
a=>a.preventDefault()),n("wheel",a=>this.wheel(a),{passive:!1}),n("keydown",a=>r.key(a.key)&&a.preventDefault())}pixel(e){let r=this.surface.getBoundingClientRect();
return[e.clientX-r.left,e.clientY-r.top]}press(e){this.surface.setPointerCapture(e.pointerId);let r=this.pixel(e);this.down.set(e.pointerId,r),this.moved=this.down.
size>1,this.start=r,this.act=e.button>0||this.down.size>1?"pan":this.wants.drag(e.shiftKey),this.button=e.button,this.corners=[r],this.surface.classList.toggle(
"panning",this.act==="pan")}move(e){let r=this.pixel(e),n=this.down.get(e.pointerId);if(!n)return this.wants.hover(r);!this.moved&&Math.hypot(r[0]-this.start[0],
r[1]-this.start[1])<4||(this.moved||this.wants.hover(null),this.moved=!0,this.down.size>1?this.pinch(e.pointerId,n,r):this.act==="pan"?this.wants.pan(r[0]-n[0],
r[1]-n[1]):this.trace(r),this.down.set(e.pointerId,r))}trace(e){if(this.act==="box"){let[r,n]=this.start;this.corners=[[r,n],[e[0],n],e,[r,e[1]]]}else{let r=this.
corners[this.corners.length-1];Math.hypot(e[0]-r[0],e[1]-r[1])>=3&&this.corners.push(e)}this.wants.trace(this.corners)}pinch(e,r,n){let[a]=[...this.down].filter(
([m])=>m!==e).map(([,m])=>m),u=m=>Math.max(1,Math.hypot(m[0]-a[0],m[1]-a[1]));this.wants.pan((n[0]-r[0])/2,(n[1]-r[1])/2),this.wants.zoom(u(n)/u(r),[(n[0]+a[0])/
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
return e.forEach((a,u)=>n[u]=r[this.codes[a]]),new Uint8Array(n.buffer)}paint({colors:e,hidden:r,hits:n}){let a=JSON.stringify([e,[...r].sort(),n?.mark??null]);
if(a===this.painted||!this.codes)return;this.painted=a;let u=Nh(e,r);if(this.all.color({data:this.colorsOf(this.order,u),type:"uint8"}),this.searched=n!==null,!n)
return;let m=new Set(n.rows),x=this.order.filter(w=>m.has(w)&&!r.has(this.codes[w]));this.lit.place(this.placesOf(x)),this.lit.color({data:this.colorsOf(x,u),type:"\
uint8"}),this.lit.count=x.length}look(e,r){let n=1e5/Math.max(1,e),a=Math.max(1.4,Math.min(6,2.6*n**.25))*r**.4,u=Math.max(.25,Math.min(.85,.6*n**.35*Math.max(1,
r)**.5));return{size:a,opacity:u}}resize(e,r,n=Math.min(Ch,devicePixelRatio)){Object.assign(this.canvas,{width:Math.round(e*n),height:Math.round(r*n)}),this.ratio=
n,this.regl.poll()}show({width:e,height:r,center:n,scale:a,zoom:u},m=1/0){this.regl.clear({color:[0,0,0,0]});let{count:x}=this.all;if(!x||!this.painted)return 0;
let w=Math.min(x,Math.round(m)),{size:g}=this.look(x,u),{opacity:F}=this.look(w,u),V={center:n,scale:[2*a/e,2*a/r],tint:[0,0,0,0]},D={...V,...this.all,size:g*this.
ratio,opacity:F,count:w};if(!this.searched)return this.program(D),w;let ue=Fs(Oh).map(Ve=>Ve/255);this.program({...D,tint:[...ue,1],opacity:Math.min(.12,.2*F)});
let _e=Math.ceil(this.lit.count*w/x),Le=this.lit.count<Rh?4:1.5;return _e&&this.program({...V,...this.lit,size:(g+Le)*this.ratio,opacity:1,count:_e}),w}at(e,r,n){
let{width:a,height:u}=r;this.resize(a,u,e),this.show(r),n(this.canvas),this.resize(a,u),this.show(r)}destroy(){this.regl.destroy()}};function Fh(i){let e=Uint32Array.
from({length:i},(n,a)=>a),r=2463534242;for(let n=i-1;n>0;n--){r^=r<<13,r^=r>>>17,r^=r<<5;let a=(r>>>0)%(n+1);[e[n],e[a]]=[e[a],e[n]]}return e}function Fs(i){return[
1,3,5].map(e=>parseInt(i.slice(e,e+2),16))}function Nh(i,e){let r=new Uint8Array(1024);return i.forEach((n,a)=>r.set([...Fs(n),e.has(a)?0:255],4*a)),new Uint32Array(
r.buffer)}var Un=class{constructor(e,r){this.map=e,this.onChange=r,this.until=0}update(e){return this.spec=e,e?(this.map.cells?.mark!==e.mark&&(this.map.cells={mark:e.mark,
said:new Map,refused:new Set}),this.next()):this.leave()}over(e,r){let n=!this.place||this.place.some((a,u)=>a!==e[u])||this.scale!==r;return[this.place,this.scale]=
[e,r],n&&(this.resting=!1,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.resting=!0,this.next()},60)),this.next(),this.find()}leave(){clearTimeout(this.
timer),this.place=null,this.resting=!1}find(){if(!this.spec||!this.place||!this.scale)return null;let e=this.level(14);for(let r=e;r>=0;r--){let n=this.cellAt(this.
place,r),a=this.map.cells.said.get(n.join("/"));if(a)return{...a,fine:r===e,center:this.center(n),half:this.side(r)/2}}return null}covers(){return!!(this.spec&&
this.place&&this.holds(this.cellAt(this.place,0)))}hear({mark:e,number:r,cells:n}){if(!this.spec||e!==this.spec.mark)return;let{said:a,refused:u}=this.map.cells;
a.size>2e4&&a.clear();for(let[m,x,w,g,F]of n)a.set(`${m}/${x}/${w}`,{text:g,far:F});r===this.number&&this.asked&&(a.has(this.asked[0].join("/"))||u.add(this.asked[0].
join("/")),this.asked=null,this.until=0),this.onChange(),this.next()}next(){if(!this.spec||!this.map.askCells||document.hidden||Date.now()<this.until)return;let e=this.
wanted();e.length&&(this.asked=e,this.number=(this.number??0)+1,this.until=Date.now()+3e3,clearTimeout(this.again),this.again=setTimeout(()=>this.next(),3001),this.
map.askCells({map:this.spec.mark,number:this.number,cells:e}))}wanted(){let{said:e,refused:r}=this.map.cells,n=u=>!e.has(u.join("/"))&&!r.has(u.join("/"));if(this.
place){let u=this.around(this.level(40),1).filter(n);if(u.length)return u;for(let m of this.resting?[0,2]:[]){let x=this.around(this.level(14),m).filter(n);if(x.
length)return x}}let a=[];for(let u=0;u<this.spec.rows;u++)for(let m=0;m<this.spec.columns;m++)a.push([0,m,u]);return this.sorted(a.filter(n)).slice(0,48)}around(e,r){
let[,n,a]=this.cellAt(this.place,e),u=[];for(let m=-r;m<=r;m++)for(let x=-r;x<=r;x++)u.push([e,n+x,a+m]);return this.sorted(u.filter(m=>this.holds(m)))}sorted(e){
let{origin:r,side:n,columns:a,rows:u}=this.spec,m=this.place??[r[0]+n*a/2,r[1]+n*u/2],x=w=>Math.hypot(...this.center(w).map((g,F)=>g-m[F]));return e.map(w=>[x(w),
w]).sort(([w],[g])=>w-g).map(([,w])=>w)}level(e){let r=Math.ceil(Math.log2(this.spec.side*this.scale/e));return Math.max(0,Math.min(this.spec.levels,r))}side(e){
return this.spec.side/2**e}cellAt(e,r){let{origin:n}=this.spec;return[r,...e.map((a,u)=>Math.floor((a-n[u])/this.side(r)))]}center([e,...r]){return r.map((n,a)=>this.
spec.origin[a]+(n+.5)*this.side(e))}holds([e,r,n]){let{columns:a,rows:u}=this.spec;return r>=0&&n>=0&&r<a*2**e&&n<u*2**e}destroy(){this.leave(),clearTimeout(this.
again)}};var Ns={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Dh=20,Ds=60,Ih="M-12 0h24M0-12v24",zn=class{constructor(e){this.view=e,this.cells=new Un(
e.map,()=>this.again()),this.cell=De("path",{class:"cell"}),this.dot=De("circle",{class:"center",r:3.5}),this.cross=De("path",{class:"cross",d:Ih}),this.root=De(
"g",{class:"sweep"},this.cell,this.dot,this.cross),this.pixel=null,this.keyed=!1}update(e){e||this.leave(),this.cells.update(e)}move(e,r=!1){this.keyed!==r&&(this.
last=null),[this.pixel,this.keyed]=[e,r],this.again()}leave(){this.pixel=null,this.keyed=!1,this.cells.leave()}again(){let{view:e}=this;if(!this.pixel||!e.codes)
return;let{step:r}=e.data,n=this.cells.over(e.place(e.camera.toUnit(this.pixel)),e.camera.scale*2/(r*65535)),{tooltip:a}=e;if(this.cells.covers()){let u=n?n.text||
"(no words)":"Decoding ...",m=n?.far?"Far from any sentence: a guess":"Decoded at the dot",x={pixel:this.pixel,frame:e.free()};a.say(u,n?m:"",n?.far?"var(--quie\
t)":"var(--mark)",x),this.keyed&&n&&this.last!==n.text&&(a.live.textContent=`${u}. ${n.far?m:""}`),this.last=n?.text}else a.hide();Object.assign(a.root.dataset,
{cell:n?n.center.join(" "):"",fine:n?.fine?"yes":""}),e.redraw()}target(e){[this.pixel,this.last]=[e,null];let r=this.view.place(this.view.camera.toUnit(e));return this.
cells.place=r,setTimeout(()=>this.again(),50),this.cells.find()?.center??r}draw(){let{view:e}=this,r=this.pixel&&this.cells.find(),n=u=>e.camera.toScreen(e.unit(
u)).map(m=>m.toFixed(1));this.root.style.display=this.pixel&&this.cells.covers()?"":"none",this.cross.style.display=this.keyed?"":"none";for(let u of[this.cell,
this.dot])u.style.display=r?"":"none";if(this.keyed&&this.cross.setAttribute("transform",`translate(${this.pixel.join(" ")})`),!r)return;let a=(u,m)=>n([r.center[0]+
u*r.half,r.center[1]+m*r.half]).join(" ");this.cell.setAttribute("d",`M${a(-1,-1)}L${a(1,-1)}L${a(1,1)}L${a(-1,1)}Z`),this.dot.setAttribute("transform",`transla\
te(${n(r.center).join(" ")})`),this.root.classList.toggle("far",r.far)}key(e,r){let{camera:n}=this.view;if(Ns[e]){let u=(this.keyed&&this.pixel?this.pixel:[n.width/
2,n.height/2]).map((w,g)=>w+Ns[e][g]*Dh),m=[n.width,n.height],x=u.map((w,g)=>Math.max(Ds,Math.min(m[g]-Ds,w)));this.view.moved(()=>n.panBy(x[0]-u[0],x[1]-u[1])),
this.move(x,!0)}else{if(!this.keyed||!this.pixel)return!1;if(e==="Enter"||e===" ")r(this.pixel);else if(e==="Escape")this.leave(),this.view.tooltip.hide(),this.
view.redraw();else return!1}return!0}destroy(){this.cells.destroy()}};function Is({onClear:i,onZoom:e,onFit:r,onSave:n}){let a=(g,F,V)=>Fe("button",{type:"button",title:F,"aria-label":F,onclick:V},ss(g)),u=Fe("button",{type:"butto\
n",title:"Clear the selection (Esc)",onclick:i},"Clear"),m=Fe("div",{class:"group",hidden:!0},u);return{root:Fe("div",{class:"toolbar"},Fe("div",{class:"group t\
all",role:"group","aria-label":"Zoom"},a("closer","Zoom in (+)",()=>e(1.6)),a("further","Zoom out (-)",()=>e(1/1.6)),a("fit","Show all (0)",r)),Fe("div",{class:"\
group"},a("save","Save the map as a picture (PNG)",n)),m),offerClear:g=>m.hidden=!g}}var Bh=90,Ph=4e3,Uh=5e3,jn=class{constructor(e,r){this.root=e,this.live=r,this.known=new Map,this.row=null}read(e){this.texts=e?.getChild("text"),this.notes=e?.
getChild("note")}of(e){return this.texts?[this.texts.get(e),this.notes.get(e)]:this.known.get(e)}over(e,{pixel:r,frame:n,name:a,color:u,ask:m,others:x,aloud:w}){
if(this.place={pixel:r,frame:n},e===this.row)return this.put();this.row=e,this.label=[a,u],this.aloud=w,clearTimeout(this.timer);let g=this.of(e);return!g&&m&&(this.
timer=setTimeout(()=>this.inquire(m,x),Bh)),this.show(g)}say(e,r,n,a){this.row=null,this.label=[r,n],this.aloud=!1,this.place=a,this.show([e,""])}inquire(e,r){this.
row===null||Date.now()<this.until||(this.until=Date.now()+Ph,this.again=()=>this.inquire(e,r),e([this.row,...r().filter(n=>n!==this.row&&!this.known.has(n))]))}hear(e){
this.until=0,this.known.size>Uh&&this.known.clear();for(let[r,n]of Object.entries(e))this.known.set(Number(r),n);this.row===null||this.texts||(this.known.has(this.
row)?this.show(this.known.get(this.row)):this.again?.())}forget(){this.known.clear(),this.until=0,this.hide()}hide(){clearTimeout(this.timer),this.row=null,this.
root.hidden=!0}show(e){let[r,n]=this.label,a=[];if(e&&a.push(Fe("div",{class:"text",dir:"auto"},e[0]||"(empty)")),r){let u=Fe("span",{class:"swatch",style:`--sw\
atch: ${n}`});a.push(Fe("div",{class:"class"},u,Fe("span",{dir:"auto"},r)))}e?.[1]&&a.push(Fe("div",{class:"note",dir:"auto"},e[1])),this.root.replaceChildren(...a),
this.root.hidden=a.length===0,this.aloud&&e&&(this.live.textContent=[e[0]||"(empty)",r].filter(Boolean).join(". ")),this.put()}put(){if(this.root.hidden)return;
let{pixel:e,frame:r}=this.place,{offsetWidth:n,offsetHeight:a}=this.root,u=e[0]+16+n>r[0]?Math.max(4,e[0]-n-12):e[0]+16,m=Math.max(4,Math.min(r[1]-a-4,e[1]+14));
this.root.style.transform=`translate(${Math.round(u)}px, ${Math.round(m)}px)`}};var Ur=65535,Us={select:"click one to read it",lasso:"drag around some to select them, with Shift a box",decode:"move over the map to read it, click to keep a p\
oint"},zh={...Us,decode:"move over the map to read it"},Yi=24,jh=120,$h="Arrow keys move the map, plus and minus zoom, 0 shows all. Enter reads the sentence nea\
rest to the middle; arrow keys then go from point to point, Enter picks one, Escape goes back to moving the map. In click mode decode arrow keys move a cross, w\
hose sentence is read out, and Enter keeps it.",qi=new Intl.NumberFormat("en-US"),$n=class{constructor(e,r){this.host=e,this.map=r,this.kept=r.kept,this.camera=
new En,this.pace=new In,this.build(),this.observer=new ResizeObserver(()=>this.resize()),this.observer.observe(this.plot)}build(){let e=ps(this);this.area=[],this.
clicked=null,this.told=null,this.echo=null,this.canvas=Fe("canvas",{"aria-hidden":"true"});let r=Fe("span",{class:"aside",id:"keys"},$h);this.surface=Fe("div",{
class:"surface",tabindex:"0",role:"application","aria-describedby":"keys"}),this.notice=Fe("div",{class:"notice",role:"status"},"Drawing ..."),this.hint=Fe("div",
{class:"hint"}),this.legend=Fe("div",{class:"legend"}),this.tools=Is(e);let n=De("svg",{class:"overlay","aria-hidden":"true"}),a=Fe("div",{class:"tip",hidden:!0}),
u=Fe("div",{class:"aside","aria-live":"polite"}),m=[this.canvas,n,this.surface,this.legend,this.tools.root,this.hint,a,this.notice];this.plot=Fe("div",{class:"p\
lot"},...m,r,u),this.root=Fe("div",{class:"bigmap"},this.plot),this.box=Fe("div",{class:"bigmap-box"},Fe("style",{},Tn),this.root),this.host.append(this.box),this.
overlay=new Dn(n),this.tooltip=new jn(a,u),this.pointer=new Bn(this.surface,e),this.sweep=new zn(this),n.append(this.sweep.root)}update(e,r){this.data=e,this.pick=
r,this.clicked=null,this.root.style.setProperty("--height",e.height);let n=`${e.second?"Second map":"Map"} of ${qi.format(e.rows)} sentences, click mode ${e.mode}`;
this.surface.setAttribute("aria-label",n),this.surface.dataset.mode=e.mode,this.legend.hidden=e.second;let a=u=>u.map(m=>this.unit(m));this.walk=a(e.path),this.
placed=a(e.placed),this.area=a(e.area),this.takeHidden(),this.refresh(),this.sweep.update(e.mode==="decode"?e.sweep:null),clearTimeout(this.later),this.later=setTimeout(
()=>this.reveal(),250)}takeHidden(){let e=JSON.stringify(this.data.hidden);this.sent===e&&(this.sent=null),!(this.sent||e===JSON.stringify(Bs(this.kept)))&&(this.
kept.hidden=new Set(this.data.hidden),this.loaded=null)}hide(){clearTimeout(this.hiding),this.hiding=setTimeout(()=>{let e=Bs(this.kept);JSON.stringify(e)!==JSON.
stringify(this.data.hidden)&&(this.sent=JSON.stringify(e),this.pick(e,"hidden"))},300)}reveal(){let{row:e,place:r}=this.data.pick,n=JSON.stringify(this.data.pick);
if(!this.codes||this.kept.revealed===n)return;let a=this.data.beside&&document.querySelector(this.data.beside)?.getBoundingClientRect(),u=e!==null?[this.x[e],this.
y[e]]:r&&this.unit(r);if(!a||!a.width||!u)return;this.kept.revealed=n;let m=this.plot.getBoundingClientRect(),[x,w]=this.camera.toScreen(u).map((D,ue)=>D+(ue?m.
top:m.left));if(x<a.left-Yi||x>a.right||w<a.top-Yi||w>a.bottom)return;let g=a.width>.8*m.width,[F,V]=g?[0,(m.top+a.top)/2-w]:[a.left-3*Yi-x,0];this.moved(()=>this.
camera.panBy(F,V))}part(e){let r=this.map.parts.get(e);return r?.mark===this.data.marks[e]?r.table:null}refresh(){if(!this.data||this.failed)return;let{marks:e,
rows:r}=this.data,[n,a]=[this.part("places"),this.part("codes")],u=e.hits===null?null:this.part("hits");!n||!a||e.hits!==null&&!u||(this.tooltip.read(this.part(
"texts")),u?this.hits?.mark!==e.hits&&(this.hits={mark:e.hits,rows:Vh(u.getChild("hits").toArray(),r)}):this.hits=null,this.placesMark!==e.places&&this.loadPlaces(
n),this.loaded!==`${e.places}/${e.codes}`&&this.loadCodes(a),this.restyle())}loadPlaces(e){let r=n=>Float32Array.from(e.getChild(n).toArray(),a=>2*a/Ur-1);[this.
x,this.y]=[r("x"),r("y")],this.placesMark=this.data.marks.places,this.grid=new Sn(this.x,this.y),this.camera.box=[Ps(this.x),Ps(this.y)],this.kept.placesMark!==
this.placesMark&&Object.assign(this.kept,{placesMark:this.placesMark,camera:null}),this.camera.fit(),Object.assign(this.camera,this.kept.camera),this.tooltip.forget()}loadCodes(e){
let{marks:r,title:n,names:a,palette:u,low:m,high:x}=this.data;this.codes=e.getChild("code").toArray();let w=JSON.stringify([n,a]);this.kept.classes!==w&&Object.
assign(this.kept,{classes:w,hidden:new Set(this.data.hidden)});let g=new Uint32Array(256);for(let V of this.codes)g[V]++;let F=()=>{this.restyle(),this.hide()};
bs(this.legend,{title:n,names:a,palette:u,low:m,high:x,counts:g,kept:this.kept,onChange:F});try{this.points??=new Pn(this.canvas)}catch{return this.failed=!0,this.
say("This browser has no WebGL, so the map cannot be drawn.")}this.loaded=`${r.places}/${r.codes}`,this.points.load(this.x,this.y,this.codes),this.resize(),this.
say(""),this.root.dataset.drawn=this.loaded}say(e){this.notice.textContent=e,this.notice.hidden=!e}resize(){let{clientWidth:e,clientHeight:r}=this.plot;if(!e||!r)
return;Object.assign(this.camera,{width:e,height:r});let n=`${e}x${r}x${devicePixelRatio}`;this.points&&this.size!==n&&(this.size=n,this.points.resize(e,r)),this.
restyle()}restyle(){!this.points||!this.codes||(this.points.paint({colors:this.data.palette,hidden:this.kept.hidden,hits:this.hits}),this.show(),this.layer(),this.
redraw())}layer(){let{layers:e,marks:r}=this.data,[n,a]=[this.kept.hidden,`${this.loaded}/${[...this.kept.hidden].sort()}`];e.contours?this.overlay.contours.fill(
this.x,this.y,w=>!n.has(this.codes[w]),a):this.overlay.contours.clear();let{names:u}=this.map,m=u?.places===r.places?u:null;if(this.named===m)return;this.named=
m;let x=(m?.names??[]).map(([w,g,F,V])=>[...this.unit([w,g]),F,V]);this.overlay.names.fill(x,`600 13px ${this.family()}`)}family(){return getComputedStyle(this.
root).fontFamily}moved(e){e();let{zoom:r,center:n}=this.camera;this.placesMark&&(this.kept.camera={zoom:r,center:n}),this.stirred=!0,this.drawing||=requestAnimationFrame(
a=>{this.pace.forget(),this.frameAt=null,this.tick(a)})}tick(e){if(this.frameAt!==null&&this.pace.took(e-this.frameAt,this.data.rows),this.frameAt=this.stirred?
e:null,this.stirred)this.stirred=!1,this.restsAt=e+jh,this.show(this.pace.most),this.redraw({moving:!0});else if(e>=this.restsAt){this.drawing=0,this.show(),this.
redraw();return}this.drawing=requestAnimationFrame(r=>this.tick(r))}show(e){let r=this.points?.show(this.camera,e);this.shown!==r&&(this.root.dataset.shown=this.
shown=r)}redraw({moving:e=!1}={}){if(!this.data||!this.codes)return;let{row:r}=this.tooltip,{pick:n,near:a,layers:u}=this.data,m=this.tracing?.length>0,x=this.clicked?
this.clicked.row:n.row,w=this.clicked?this.clicked.place:n.place&&this.unit(n.place),g=F=>[this.x[F],this.y[F]];(!e||!this.room)&&this.measure(),this.overlay.draw(
{walk:this.walk,texts:this.data.path_texts,placed:this.placed,area:m?this.tracing:this.area,closed:!m,near:this.clicked?[]:a.map(g),point:x==null?null:g(x),place:w??
null,ring:r===null?null:g(r),echo:r!==null||this.echo===null?null:g(this.echo),camera:this.camera,taken:this.room,font:this.font,named:u.names}),this.sweep.draw(),
this.tell(r)}tell(e){let{linked:r,rows:n}=this.data;if(!(!r||this.told===e)){this.told=e;for(let a of this.map.others())a.data?.linked!==r||a.data.rows!==n||(a.
root.dataset.echo=e??"",a.echo=e,a.redraw())}}measure(){let{rows:e,mode:r}=this.data;this.tools.offerClear(this.area.length>0);let n=this.hits?`${qi.format(this.
hits.rows.length)} of `:"";this.hint.textContent=`${n}${qi.format(e)} ${e===1?"sentence":"sentences"}: ${(this.data.second?zh:Us)[r]}`,this.room=this.taken(),this.
font=`13px ${this.family()}`}free(){let e=document.querySelector(".st-key-map_panel")?.getBoundingClientRect(),r=this.surface.getBoundingClientRect();return[e&&
e.height>100&&e.left>r.left+r.width/3?Math.min(r.width,e.left-r.left):r.width,r.height]}taken(){let e=({offsetLeft:a,offsetTop:u,offsetWidth:m,offsetHeight:x})=>[
a,u,a+m,u+x],[r]=this.free();return[[r,0,this.camera.width,this.camera.height],...[this.legend,this.tools.root].filter(a=>a.offsetWidth).map(e)]}unit([e,r]){let{
origin:n,step:a}=this.data;return[2*(e-n[0])/(a*Ur)-1,2*(r-n[1])/(a*Ur)-1]}place([e,r]){let{origin:n,step:a}=this.data;return[n[0]+(e+1)/2*a*Ur,n[1]+(r+1)/2*a*Ur]}hear(e,r){
e===this.placesMark&&this.tooltip.hear(r)}destroy(){this.data&&this.tell(null),this.observer.disconnect(),this.sweep.destroy(),clearTimeout(this.hiding),clearTimeout(
this.later),cancelAnimationFrame(this.drawing),this.points?.destroy(),this.points=null,this.box.remove()}},Bs=({hidden:i})=>[...i??[]].sort((e,r)=>e-r);function Ps(i){
let e=0;for(let r of i)e=Math.max(e,Math.abs(r));return e>.001?e:1}function Vh(i,e){let r=[];for(let n=0;n<e;n++)i[n>>3]&128>>(n&7)&&r.push(n);return r}var Vn=new Map;function zr(i){if(!Vn.has(i)){let e=()=>[...Vn].filter(([r,{view:n}])=>r!==i&&n).map(([,{view:r}])=>r);Vn.set(i,{parts:new Map,names:null,view:null,
kept:{},others:e})}return Vn.get(i)}function jr(i,e){return()=>setTimeout(()=>i.isConnected||e())}var Hh={part({data:i,parentElement:e}){let r=zr(i.map);return r.
parts.get(i.part)?.mark!==i.mark&&(r.parts.set(i.part,{mark:i.mark,table:i.table}),r.view?.refresh()),jr(e,()=>{r.parts.get(i.part)?.mark===i.mark&&r.parts.delete(
i.part)})},names({data:i,parentElement:e}){let r=zr(i.map);return r.names=i,r.view?.refresh(),jr(e,()=>{r.names===i&&(r.names=null)})},hover({data:i,parentElement:e,
setTriggerValue:r}){let n=zr(i.map);return n.ask=a=>r("asked",{points:i.points,rows:a}),n.view?.hear(i.points,i.texts),jr(e,()=>{})},cells({data:i,parentElement:e,
setTriggerValue:r}){let n=zr(i.map),a=u=>r("asked",u);return n.askCells=a,n.view?.sweep.cells.hear(i),jr(e,()=>{n.askCells===a&&(n.askCells=null)})},view(i){let{
data:e,parentElement:r}=i,n=zr(e.map);n.view?.host!==r&&(n.view=new $n(r,n));let a=n.view;return a.update(e,(u,m="picked")=>i.setTriggerValue(m,u)),jr(r,()=>{a.
destroy(),n.view===a&&(n.view=null)})}},Hn=globalThis.midsentenceBigmap??={waiting:[]};if(!Hn.connect){Hn.connect=(i,e)=>Hh[i](e);for(let[i,e,r]of Hn.waiting.splice(
0))r(Hn.connect(i,e))}var im=()=>{};export{im as default};
