// Built from ../src by `make bigmap`, licences in ../NOTICE, sources 2f4767df4b0ad4f1b505b3c917e4d0486ed426a6258242dcafe4c33a449763fe
var Sh=Object.create;var Lu=Object.defineProperty;var Lh=Object.getOwnPropertyDescriptor;var Oh=Object.getOwnPropertyNames;var Ch=Object.getPrototypeOf,Ih=Object.prototype.hasOwnProperty;var Ou=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(r){throw t=0,r}};var Rh=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of Oh(t))!Ih.call(e,i)&&i!==r&&Lu(e,i,{get:()=>t[i],enumerable:!(n=Lh(t,i))||n.enumerable});
return e};var pf=(e,t,r)=>(r=e!=null?Sh(Ch(e)):{},Rh(t||!e||!e.__esModule?Lu(r,"default",{value:e,enumerable:!0}):r,e));var Ru=Ou((Ev,wc)=>{(function(){"use strict";function e(c,d){var g=c.x-d.x,l=c.y-d.y;return g*g+l*l}function t(c,d,g){var l=d.x,f=d.y,_=g.x-l,h=g.y-f;if(_!==0||
h!==0){var O=((c.x-l)*_+(c.y-f)*h)/(_*_+h*h);O>1?(l=g.x,f=g.y):O>0&&(l+=_*O,f+=h*O)}return _=c.x-l,h=c.y-f,_*_+h*h}function r(c,d){for(var g=c[0],l=[g],f,_=1,h=c.
length;_<h;_++)f=c[_],e(f,g)>d&&(l.push(f),g=f);return g!==f&&l.push(f),l}function n(c,d,g,l,f){for(var _=l,h,O=d+1;O<g;O++){var N=t(c[O],c[d],c[g]);N>_&&(h=O,_=
N)}_>l&&(h-d>1&&n(c,d,h,l,f),f.push(c[h]),g-h>1&&n(c,h,g,l,f))}function i(c,d){var g=c.length-1,l=[c[0]];return n(c,0,g,d,l),l.push(c[g]),l}function o(c,d,g){if(c.
length<=2)return c;var l=d!==void 0?d*d:1;return c=g?c:r(c,l),c=i(c,l),c}typeof define=="function"&&define.amd?define(function(){return o}):typeof wc<"u"?(wc.exports=
o,wc.exports.default=o):typeof self<"u"?self.simplify=o:window.simplify=o})()});var Ef=Ou((xf,bf)=>{(function(e,t){typeof xf=="object"&&typeof bf<"u"?bf.exports=t():typeof define=="function"&&define.amd?define(t):e.createREGL=t()})(xf,(function(){
"use strict";var e=function(s){return s instanceof Uint8Array||s instanceof Uint16Array||s instanceof Uint32Array||s instanceof Int8Array||s instanceof Int16Array||
s instanceof Int32Array||s instanceof Float32Array||s instanceof Float64Array||s instanceof Uint8ClampedArray},t=function(s,m){for(var w=Object.keys(m),G=0;G<w.
length;++G)s[w[G]]=m[w[G]];return s},r=`
`;function n(s){return typeof atob<"u"?atob(s):"base64:"+s}function i(s){var m=new Error("(regl) "+s);throw console.error(m),m}function o(s,m){s||i(m)}function c(s){
return s?": "+s:""}function d(s,m,w){s in m||i("unknown parameter ("+s+")"+c(w)+". possible values: "+Object.keys(m).join())}function g(s,m){e(s)||i("invalid pa\
rameter type"+c(m)+". must be a typed array")}function l(s,m){switch(m){case"number":return typeof s=="number";case"object":return typeof s=="object";case"strin\
g":return typeof s=="string";case"boolean":return typeof s=="boolean";case"function":return typeof s=="function";case"undefined":return typeof s>"u";case"symbol":
return typeof s=="symbol"}}function f(s,m,w){l(s,m)||i("invalid parameter type"+c(w)+". expected "+m+", got "+typeof s)}function _(s,m){s>=0&&(s|0)===s||i("inva\
lid parameter type, ("+s+")"+c(m)+". must be a nonnegative integer")}function h(s,m,w){m.indexOf(s)<0&&i("invalid value"+c(w)+". must be one of: "+m)}var O=["gl",
"canvas","container","attributes","pixelRatio","extensions","optionalExtensions","profile","onDone"];function N(s){Object.keys(s).forEach(function(m){O.indexOf(
m)<0&&i('invalid regl constructor argument "'+m+'". must be one of '+O)})}function Y(s,m){for(s=s+"";s.length<m;)s=" "+s;return s}function J(){this.name="unknow\
n",this.lines=[],this.index={},this.hasErrors=!1}function re(s,m){this.number=s,this.line=m,this.errors=[]}function U(s,m,w){this.file=s,this.line=m,this.message=
w}function H(){var s=new Error,m=(s.stack||s).toString(),w=/compileProcedure.*\n\s*at.*\((.*)\)/.exec(m);if(w)return w[1];var G=/compileProcedure.*\n\s*at\s+(.*)(\n|$)/.
exec(m);return G?G[1]:"unknown"}function K(){var s=new Error,m=(s.stack||s).toString(),w=/at REGLCommand.*\n\s+at.*\((.*)\)/.exec(m);if(w)return w[1];var G=/at REGLCommand.*\n\s+at\s+(.*)\n/.
exec(m);return G?G[1]:"unknown"}function Pe(s,m){var w=s.split(`
`),G=1,X=0,B={unknown:new J,0:new J};B.unknown.name=B[0].name=m||H(),B.unknown.lines.push(new re(0,""));for(var j=0;j<w.length;++j){var te=w[j],ee=/^\s*#\s*(\w+)\s+(.+)\s*$/.
exec(te);if(ee)switch(ee[1]){case"line":var ce=/(\d+)(\s+\d+)?/.exec(ee[2]);ce&&(G=ce[1]|0,ce[2]&&(X=ce[2]|0,X in B||(B[X]=new J)));break;case"define":var fe=/SHADER_NAME(_B64)?\s+(.*)$/.
exec(ee[2]);fe&&(B[X].name=fe[1]?n(fe[2]):fe[2]);break}B[X].lines.push(new re(G++,te))}return Object.keys(B).forEach(function(le){var pe=B[le];pe.lines.forEach(
function(ne){pe.index[ne.number]=ne})}),B}function Ce(s){var m=[];return s.split(`
`).forEach(function(w){if(!(w.length<5)){var G=/^ERROR:\s+(\d+):(\d+):\s*(.*)$/.exec(w);G?m.push(new U(G[1]|0,G[2]|0,G[3].trim())):w.length>0&&m.push(new U("unk\
nown",0,w))}}),m}function Se(s,m){m.forEach(function(w){var G=s[w.file];if(G){var X=G.index[w.line];if(X){X.errors.push(w),G.hasErrors=!0;return}}s.unknown.hasErrors=
!0,s.unknown.lines[0].errors.push(w)})}function ke(s,m,w,G,X){if(!s.getShaderParameter(m,s.COMPILE_STATUS)){var B=s.getShaderInfoLog(m),j=G===s.FRAGMENT_SHADER?
"fragment":"vertex";zt(w,"string",j+" shader source must be a string",X);var te=Pe(w,X),ee=Ce(B);Se(te,ee),Object.keys(te).forEach(function(ce){var fe=te[ce];if(!fe.
hasErrors)return;var le=[""],pe=[""];function ne(se,P){le.push(se),pe.push(P||"")}ne("file number "+ce+": "+fe.name+`
`,"color:red;text-decoration:underline;font-weight:bold"),fe.lines.forEach(function(se){if(se.errors.length>0){ne(Y(se.number,4)+"|  ","background-color:yellow;\
 font-weight:bold"),ne(se.line+r,"color:red; background-color:yellow; font-weight:bold");var P=0;se.errors.forEach(function($){var oe=$.message,Te=/^\s*'(.*)'\s*:\s*(.*)$/.
exec(oe);if(Te){var Q=Te[1];oe=Te[2],Q==="assign"&&(Q="="),P=Math.max(se.line.indexOf(Q,P),0)}else P=0;ne(Y("| ",6)),ne(Y("^^^",P+3)+r,"font-weight:bold"),ne(Y(
"| ",6)),ne(oe+r,"font-weight:bold")}),ne(Y("| ",6)+r)}else ne(Y(se.number,4)+"|  "),ne(se.line+r,"color:red")}),typeof document<"u"&&!window.chrome?(pe[0]=le.join(
"%c"),console.log.apply(console,pe)):console.log(le.join(""))}),o.raise("Error compiling "+j+" shader, "+te[0].name)}}function We(s,m,w,G,X){if(!s.getProgramParameter(
m,s.LINK_STATUS)){var B=s.getProgramInfoLog(m),j=Pe(w,X),te=Pe(G,X),ee='Error linking program with vertex shader, "'+te[0].name+'", and fragment shader "'+j[0].
name+'"';typeof document<"u"?console.log("%c"+ee+r+"%c"+B,"color:red;text-decoration:underline;font-weight:bold","color:red"):console.log(ee+r+B),o.raise(ee)}}function $e(s){
s._commandRef=H()}function Qe(s,m,w,G){$e(s);function X(ee){return ee?G.id(ee):0}s._fragId=X(s.static.frag),s._vertId=X(s.static.vert);function B(ee,ce){Object.
keys(ce).forEach(function(fe){ee[G.id(fe)]=!0})}var j=s._uniformSet={};B(j,m.static),B(j,m.dynamic);var te=s._attributeSet={};B(te,w.static),B(te,w.dynamic),s._hasCount=
"count"in s.static||"count"in s.dynamic||"elements"in s.static||"elements"in s.dynamic}function ht(s,m){var w=K();i(s+" in command "+(m||H())+(w==="unknown"?"":
" called from "+w))}function mt(s,m,w){s||ht(m,w||H())}function lt(s,m,w,G){s in m||ht("unknown parameter ("+s+")"+c(w)+". possible values: "+Object.keys(m).join(),
G||H())}function zt(s,m,w,G){l(s,m)||ht("invalid parameter type"+c(w)+". expected "+m+", got "+typeof s,G||H())}function It(s){s()}function tt(s,m,w){s.texture?
h(s.texture._texture.internalformat,m,"unsupported texture format for attachment"):h(s.renderbuffer._renderbuffer.format,w,"unsupported renderbuffer format for \
attachment")}var xt=33071,Lt=9728,Wt=9984,Me=9985,nt=9986,Ot=9987,kt=5120,_t=5121,Qt=5122,Ar=5123,Dt=5124,Tr=5125,cr=5126,Sr=32819,$r=32820,je=33635,pt=34042,vt=36193,
it={};it[kt]=it[_t]=1,it[Qt]=it[Ar]=it[vt]=it[je]=it[Sr]=it[$r]=2,it[Dt]=it[Tr]=it[cr]=it[pt]=4;function gt(s,m){return s===$r||s===Sr||s===je?2:s===pt?4:it[s]*
m}function Rt(s){return!(s&s-1)&&!!s}function en(s,m,w){var G,X=m.width,B=m.height,j=m.channels;o(X>0&&X<=w.maxTextureSize&&B>0&&B<=w.maxTextureSize,"invalid te\
xture shape"),(s.wrapS!==xt||s.wrapT!==xt)&&o(Rt(X)&&Rt(B),"incompatible wrap mode for texture, both width and height must be power of 2"),m.mipmask===1?X!==1&&
B!==1&&o(s.minFilter!==Wt&&s.minFilter!==nt&&s.minFilter!==Me&&s.minFilter!==Ot,"min filter requires mipmap"):(o(Rt(X)&&Rt(B),"texture must be a square power of\
 2 to support mipmapping"),o(m.mipmask===(X<<1)-1,"missing or incomplete mipmap data")),m.type===cr&&(w.extensions.indexOf("oes_texture_float_linear")<0&&o(s.minFilter===
Lt&&s.magFilter===Lt,"filter not supported, must enable oes_texture_float_linear"),o(!s.genMipmaps,"mipmap generation not supported with float textures"));var te=m.
images;for(G=0;G<16;++G)if(te[G]){var ee=X>>G,ce=B>>G;o(m.mipmask&1<<G,"missing mipmap data");var fe=te[G];if(o(fe.width===ee&&fe.height===ce,"invalid shape for\
 mip images"),o(fe.format===m.format&&fe.internalformat===m.internalformat&&fe.type===m.type,"incompatible type for mip image"),!fe.compressed)if(fe.data){var le=Math.
ceil(gt(fe.type,j)*ee/fe.unpackAlignment)*fe.unpackAlignment;o(fe.data.byteLength===le*ce,"invalid data for image, buffer size is inconsistent with image format")}else
fe.element||fe.copy}else s.genMipmaps||o((m.mipmask&1<<G)===0,"extra mipmap data");m.compressed&&o(!s.genMipmaps,"mipmap generation for compressed images not su\
pported")}function mn(s,m,w,G){var X=s.width,B=s.height,j=s.channels;o(X>0&&X<=G.maxTextureSize&&B>0&&B<=G.maxTextureSize,"invalid texture shape"),o(X===B,"cube\
 map must be square"),o(m.wrapS===xt&&m.wrapT===xt,"wrap mode not supported by cube map");for(var te=0;te<w.length;++te){var ee=w[te];o(ee.width===X&&ee.height===
B,"inconsistent cube map face shape"),m.genMipmaps&&(o(!ee.compressed,"can not generate mipmap for compressed textures"),o(ee.mipmask===1,"can not specify mipma\
ps and generate mipmaps"));for(var ce=ee.images,fe=0;fe<16;++fe){var le=ce[fe];if(le){var pe=X>>fe,ne=B>>fe;o(ee.mipmask&1<<fe,"missing mipmap data"),o(le.width===
pe&&le.height===ne,"invalid shape for mip images"),o(le.format===s.format&&le.internalformat===s.internalformat&&le.type===s.type,"incompatible type for mip ima\
ge"),le.compressed||(le.data?o(le.data.byteLength===pe*ne*Math.max(gt(le.type,j),le.unpackAlignment),"invalid data for image, buffer size is inconsistent with i\
mage format"):le.element||le.copy)}}}}var y=t(o,{optional:It,raise:i,commandRaise:ht,command:mt,parameter:d,commandParameter:lt,constructor:N,type:f,commandType:zt,
isTypedArray:g,nni:_,oneOf:h,shaderError:ke,linkError:We,callSite:K,saveCommandRef:$e,saveDrawInfo:Qe,framebufferFormat:tt,guessCommand:H,texture2D:en,textureCube:mn}),
Vr=0,Nr=0,jr=5,vr=6;function Jt(s,m){this.id=Vr++,this.type=s,this.data=m}function kr(s){return s.replace(/\\/g,"\\\\").replace(/"/g,'\\"')}function Ut(s){if(s.
length===0)return[];var m=s.charAt(0),w=s.charAt(s.length-1);if(s.length>1&&m===w&&(m==='"'||m==="'"))return['"'+kr(s.substr(1,s.length-2))+'"'];var G=/\[(false|true|null|\d+|'[^']*'|"[^"]*")\]/.
exec(s);if(G)return Ut(s.substr(0,G.index)).concat(Ut(G[1])).concat(Ut(s.substr(G.index+G[0].length)));var X=s.split(".");if(X.length===1)return['"'+kr(s)+'"'];
for(var B=[],j=0;j<X.length;++j)B=B.concat(Ut(X[j]));return B}function Ue(s){return"["+Ut(s).join("][")+"]"}function Xt(s,m){return new Jt(s,Ue(m+""))}function gr(s){
return typeof s=="function"&&!s._reglType||s instanceof Jt}function Gt(s,m){if(typeof s=="function")return new Jt(Nr,s);if(typeof s=="number"||typeof s=="boolea\
n")return new Jt(jr,s);if(Array.isArray(s))return new Jt(vr,s.map(function(w,G){return Gt(w,m+"["+G+"]")}));if(s instanceof Jt)return s;y(!1,"invalid option typ\
e in uniform "+m)}var Nt={DynamicVariable:Jt,define:Xt,isDynamic:gr,unbox:Gt,accessor:Ue},hr={next:typeof requestAnimationFrame=="function"?function(s){return requestAnimationFrame(
s)}:function(s){return setTimeout(s,16)},cancel:typeof cancelAnimationFrame=="function"?function(s){return cancelAnimationFrame(s)}:clearTimeout},Lr=typeof performance<
"u"&&performance.now?function(){return performance.now()}:function(){return+new Date};function Hr(){var s={"":0},m=[""];return{id:function(w){var G=s[w];return G||
(G=s[w]=m.length,m.push(w),G)},str:function(w){return m[w]}}}function tn(s,m,w){var G=document.createElement("canvas");t(G.style,{border:0,margin:0,padding:0,top:0,
left:0,width:"100%",height:"100%"}),s.appendChild(G),s===document.body&&(G.style.position="absolute",t(s.style,{margin:0,padding:0}));function X(){var te=window.
innerWidth,ee=window.innerHeight;if(s!==document.body){var ce=G.getBoundingClientRect();te=ce.right-ce.left,ee=ce.bottom-ce.top}G.width=w*te,G.height=w*ee}var B;
s!==document.body&&typeof ResizeObserver=="function"?(B=new ResizeObserver(function(){setTimeout(X)}),B.observe(s)):window.addEventListener("resize",X,!1);function j(){
B?B.disconnect():window.removeEventListener("resize",X),s.removeChild(G)}return X(),{canvas:G,onDestroy:j}}function Fr(s,m){function w(G){try{return s.getContext(
G,m)}catch{return null}}return w("webgl")||w("experimental-webgl")||w("webgl-experimental")}function Br(s){return typeof s.nodeName=="string"&&typeof s.appendChild==
"function"&&typeof s.getBoundingClientRect=="function"}function Di(s){return typeof s.drawArrays=="function"||typeof s.drawElements=="function"}function Ze(s){return typeof s==
"string"?s.split():(y(Array.isArray(s),"invalid extension array"),s)}function ze(s){return typeof s=="string"?(y(typeof document<"u","not supported outside of D\
OM"),document.querySelector(s)):s}function ot(s){var m=s||{},w,G,X,B,j={},te=[],ee=[],ce=typeof window>"u"?1:window.devicePixelRatio,fe=!1,le=function(se){se&&y.
raise(se)},pe=function(){};if(typeof m=="string"?(y(typeof document<"u","selector queries only supported in DOM environments"),w=document.querySelector(m),y(w,"\
invalid query string for element")):typeof m=="object"?Br(m)?w=m:Di(m)?(B=m,X=B.canvas):(y.constructor(m),"gl"in m?B=m.gl:"canvas"in m?X=ze(m.canvas):"container"in
m&&(G=ze(m.container)),"attributes"in m&&(j=m.attributes,y.type(j,"object","invalid context attributes")),"extensions"in m&&(te=Ze(m.extensions)),"optionalExten\
sions"in m&&(ee=Ze(m.optionalExtensions)),"onDone"in m&&(y.type(m.onDone,"function","invalid or missing onDone callback"),le=m.onDone),"profile"in m&&(fe=!!m.profile),
"pixelRatio"in m&&(ce=+m.pixelRatio,y(ce>0,"invalid pixel ratio"))):y.raise("invalid arguments to regl"),w&&(w.nodeName.toLowerCase()==="canvas"?X=w:G=w),!B){if(!X){
y(typeof document<"u","must manually specify webgl context outside of DOM environments");var ne=tn(G||document.body,le,ce);if(!ne)return null;X=ne.canvas,pe=ne.
onDestroy}j.premultipliedAlpha===void 0&&(j.premultipliedAlpha=!0),B=Fr(X,j)}return B?{gl:B,canvas:X,container:G,extensions:te,optionalExtensions:ee,pixelRatio:ce,
profile:fe,onDone:le,onDestroy:pe}:(pe(),le("webgl not supported, try upgrading your browser or graphics drivers http://get.webgl.org"),null)}function ct(s,m){var w={};
function G(j){y.type(j,"string","extension name must be string");var te=j.toLowerCase(),ee;try{ee=w[te]=s.getExtension(te)}catch{}return!!ee}for(var X=0;X<m.extensions.
length;++X){var B=m.extensions[X];if(!G(B))return m.onDestroy(),m.onDone('"'+B+'" extension is not supported by the current WebGL context, try upgrading your sy\
stem or a different browser'),null}return m.optionalExtensions.forEach(G),{extensions:w,restore:function(){Object.keys(w).forEach(function(j){if(w[j]&&!G(j))throw new Error(
"(regl): error restoring extension "+j)})}}}function rt(s,m){for(var w=Array(s),G=0;G<s;++G)w[G]=m(G);return w}var At=5120,bt=5121,st=5122,Pt=5123,Mt=5124,$t=5125,
Yt=5126;function jt(s){for(var m=16;m<=1<<28;m*=16)if(s<=m)return m;return 0}function er(s){var m,w;return m=(s>65535)<<4,s>>>=m,w=(s>255)<<3,s>>>=w,m|=w,w=(s>15)<<
2,s>>>=w,m|=w,w=(s>3)<<1,s>>>=w,m|=w,m|s>>1}function xn(){var s=rt(8,function(){return[]});function m(B){var j=jt(B),te=s[er(j)>>2];return te.length>0?te.pop():
new ArrayBuffer(j)}function w(B){s[er(B.byteLength)>>2].push(B)}function G(B,j){var te=null;switch(B){case At:te=new Int8Array(m(j),0,j);break;case bt:te=new Uint8Array(
m(j),0,j);break;case st:te=new Int16Array(m(2*j),0,j);break;case Pt:te=new Uint16Array(m(2*j),0,j);break;case Mt:te=new Int32Array(m(4*j),0,j);break;case $t:te=
new Uint32Array(m(4*j),0,j);break;case Yt:te=new Float32Array(m(4*j),0,j);break;default:return null}return te.length!==j?te.subarray(0,j):te}function X(B){w(B.buffer)}
return{alloc:m,free:w,allocType:G,freeType:X}}var Ct=xn();Ct.zero=xn();var qn=3408,Za=3410,Ni=3411,da=3412,Ka=3413,Qn=3414,Mn=3415,rn=33901,Wr=33902,qa=3379,ki=3386,
Fi=34921,Qa=36347,Jn=36348,Bi=35661,Gi=35660,Ja=34930,Ft=36349,Dn=34076,ha=34024,eo=7936,bn=7937,En=7938,_n=35724,ps=34047,Xr=36063,to=34852,nn=3553,ma=34067,zi=34069,
Yr=33984,Zr=6408,ei=5126,Ui=5121,ti=36160,pa=36053,Nn=36064,$i=16384,ro=function(s,m){var w=1;m.ext_texture_filter_anisotropic&&(w=s.getParameter(ps));var G=1,X=1;
m.webgl_draw_buffers&&(G=s.getParameter(to),X=s.getParameter(Xr));var B=!!m.oes_texture_float;if(B){var j=s.createTexture();s.bindTexture(nn,j),s.texImage2D(nn,
0,Zr,1,1,0,Zr,ei,null);var te=s.createFramebuffer();if(s.bindFramebuffer(ti,te),s.framebufferTexture2D(ti,Nn,nn,j,0),s.bindTexture(nn,null),s.checkFramebufferStatus(
ti)!==pa)B=!1;else{s.viewport(0,0,1,1),s.clearColor(1,0,0,1),s.clear($i);var ee=Ct.allocType(ei,4);s.readPixels(0,0,1,1,Zr,ei,ee),s.getError()?B=!1:(s.deleteFramebuffer(
te),s.deleteTexture(j),B=ee[0]===1),Ct.freeType(ee)}}var ce=typeof navigator<"u"&&(/MSIE/.test(navigator.userAgent)||/Trident\//.test(navigator.appVersion)||/Edge/.
test(navigator.userAgent)),fe=!0;if(!ce){var le=s.createTexture(),pe=Ct.allocType(Ui,36);s.activeTexture(Yr),s.bindTexture(ma,le),s.texImage2D(zi,0,Zr,3,3,0,Zr,
Ui,pe),Ct.freeType(pe),s.bindTexture(ma,null),s.deleteTexture(le),fe=!s.getError()}return{colorBits:[s.getParameter(Za),s.getParameter(Ni),s.getParameter(da),s.
getParameter(Ka)],depthBits:s.getParameter(Qn),stencilBits:s.getParameter(Mn),subpixelBits:s.getParameter(qn),extensions:Object.keys(m).filter(function(ne){return!!m[ne]}),
maxAnisotropic:w,maxDrawbuffers:G,maxColorAttachments:X,pointSizeDims:s.getParameter(rn),lineWidthDims:s.getParameter(Wr),maxViewportDims:s.getParameter(ki),maxCombinedTextureUnits:s.
getParameter(Bi),maxCubeMapSize:s.getParameter(Dn),maxRenderbufferSize:s.getParameter(ha),maxTextureUnits:s.getParameter(Ja),maxTextureSize:s.getParameter(qa),maxAttributes:s.
getParameter(Fi),maxVertexUniforms:s.getParameter(Qa),maxVertexTextureUnits:s.getParameter(Gi),maxVaryingVectors:s.getParameter(Jn),maxFragmentUniforms:s.getParameter(
Ft),glsl:s.getParameter(_n),renderer:s.getParameter(bn),vendor:s.getParameter(eo),version:s.getParameter(En),readFloat:B,npotTextureCube:fe}};function Pr(s){return!!s&&
typeof s=="object"&&Array.isArray(s.shape)&&Array.isArray(s.stride)&&typeof s.offset=="number"&&s.shape.length===s.stride.length&&(Array.isArray(s.data)||e(s.data))}
var Cr=function(s){return Object.keys(s).map(function(m){return s[m]})},Kr={shape:ni,flatten:Or};function ri(s,m,w){for(var G=0;G<m;++G)w[G]=s[G]}function an(s,m,w,G){
for(var X=0,B=0;B<m;++B)for(var j=s[B],te=0;te<w;++te)G[X++]=j[te]}function kn(s,m,w,G,X,B){for(var j=B,te=0;te<m;++te)for(var ee=s[te],ce=0;ce<w;++ce)for(var fe=ee[ce],
le=0;le<G;++le)X[j++]=fe[le]}function Vi(s,m,w,G,X){for(var B=1,j=w+1;j<m.length;++j)B*=m[j];var te=m[w];if(m.length-w===4){var ee=m[w+1],ce=m[w+2],fe=m[w+3];for(j=
0;j<te;++j)kn(s[j],ee,ce,fe,G,X),X+=B}else for(j=0;j<te;++j)Vi(s[j],m,w+1,G,X),X+=B}function Or(s,m,w,G){var X=1;if(m.length)for(var B=0;B<m.length;++B)X*=m[B];else
X=0;var j=G||Ct.allocType(w,X);switch(m.length){case 0:break;case 1:ri(s,m[0],j);break;case 2:an(s,m[0],m[1],j);break;case 3:kn(s,m[0],m[1],m[2],j,0);break;default:
Vi(s,m,0,j,0)}return j}function ni(s){for(var m=[],w=s;w.length;w=w[0])m.push(w.length);return m}var Fn={"[object Int8Array]":5120,"[object Int16Array]":5122,"[\
object Int32Array]":5124,"[object Uint8Array]":5121,"[object Uint8ClampedArray]":5121,"[object Uint16Array]":5123,"[object Uint32Array]":5125,"[object Float32Ar\
ray]":5126,"[object Float64Array]":5121,"[object ArrayBuffer]":5121},Bn=5120,Gn=5122,mr=5124,ii=5121,Er=5123,ir=5125,ji=5126,Hi=5126,qr={int8:Bn,int16:Gn,int32:mr,
uint8:ii,uint16:Er,uint32:ir,float:ji,float32:Hi},Wi=35048,ys=35040,Xi={dynamic:Wi,stream:ys,static:35044},no=Kr.flatten,on=Kr.shape,io=35044,ao=35040,Yi=5121,ya=5126,
wn=[];wn[5120]=1,wn[5122]=2,wn[5124]=4,wn[5121]=1,wn[5123]=2,wn[5125]=4,wn[5126]=4;function va(s){return Fn[Object.prototype.toString.call(s)]|0}function Zi(s,m){
for(var w=0;w<m.length;++w)s[w]=m[w]}function ai(s,m,w,G,X,B,j){for(var te=0,ee=0;ee<w;++ee)for(var ce=0;ce<G;++ce)s[te++]=m[X*ee+B*ce+j]}function zn(s,m,w,G){var X=0,
B={};function j(P){this.id=X++,this.buffer=s.createBuffer(),this.type=P,this.usage=io,this.byteLength=0,this.dimension=1,this.dtype=Yi,this.persistentData=null,
w.profile&&(this.stats={size:0})}j.prototype.bind=function(){s.bindBuffer(this.type,this.buffer)},j.prototype.destroy=function(){pe(this)};var te=[];function ee(P,$){
var oe=te.pop();return oe||(oe=new j(P)),oe.bind(),le(oe,$,ao,0,1,!1),oe}function ce(P){te.push(P)}function fe(P,$,oe){P.byteLength=$.byteLength,s.bufferData(P.
type,$,oe)}function le(P,$,oe,Te,Q,we){var xe;if(P.usage=oe,Array.isArray($)){if(P.dtype=Te||ya,$.length>0){var Ve;if(Array.isArray($[0])){xe=on($);for(var Z=1,
W=1;W<xe.length;++W)Z*=xe[W];P.dimension=Z,Ve=no($,xe,P.dtype),fe(P,Ve,oe),we?P.persistentData=Ve:Ct.freeType(Ve)}else if(typeof $[0]=="number"){P.dimension=Q;var De=Ct.
allocType(P.dtype,$.length);Zi(De,$),fe(P,De,oe),we?P.persistentData=De:Ct.freeType(De)}else e($[0])?(P.dimension=$[0].length,P.dtype=Te||va($[0])||ya,Ve=no($,[
$.length,$[0].length],P.dtype),fe(P,Ve,oe),we?P.persistentData=Ve:Ct.freeType(Ve)):y.raise("invalid buffer data")}}else if(e($))P.dtype=Te||va($),P.dimension=Q,
fe(P,$,oe),we&&(P.persistentData=new Uint8Array(new Uint8Array($.buffer)));else if(Pr($)){xe=$.shape;var ye=$.stride,ae=$.offset,ve=0,ge=0,Je=0,Ke=0;xe.length===
1?(ve=xe[0],ge=1,Je=ye[0],Ke=0):xe.length===2?(ve=xe[0],ge=xe[1],Je=ye[0],Ke=ye[1]):y.raise("invalid shape"),P.dtype=Te||va($.data)||ya,P.dimension=ge;var be=Ct.
allocType(P.dtype,ve*ge);ai(be,$.data,ve,ge,Je,Ke,ae),fe(P,be,oe),we?P.persistentData=be:Ct.freeType(be)}else $ instanceof ArrayBuffer?(P.dtype=Yi,P.dimension=Q,
fe(P,$,oe),we&&(P.persistentData=new Uint8Array(new Uint8Array($)))):y.raise("invalid buffer data")}function pe(P){m.bufferCount--,G(P);var $=P.buffer;y($,"buff\
er must not be deleted already"),s.deleteBuffer($),P.buffer=null,delete B[P.id]}function ne(P,$,oe,Te){m.bufferCount++;var Q=new j($);B[Q.id]=Q;function we(Z){var W=io,
De=null,ye=0,ae=0,ve=1;return Array.isArray(Z)||e(Z)||Pr(Z)||Z instanceof ArrayBuffer?De=Z:typeof Z=="number"?ye=Z|0:Z&&(y.type(Z,"object","buffer arguments mus\
t be an object, a number or an array"),"data"in Z&&(y(De===null||Array.isArray(De)||e(De)||Pr(De),"invalid data for buffer"),De=Z.data),"usage"in Z&&(y.parameter(
Z.usage,Xi,"invalid buffer usage"),W=Xi[Z.usage]),"type"in Z&&(y.parameter(Z.type,qr,"invalid buffer type"),ae=qr[Z.type]),"dimension"in Z&&(y.type(Z.dimension,
"number","invalid dimension"),ve=Z.dimension|0),"length"in Z&&(y.nni(ye,"buffer length must be a nonnegative integer"),ye=Z.length|0)),Q.bind(),De?le(Q,De,W,ae,
ve,Te):(ye&&s.bufferData(Q.type,ye,W),Q.dtype=ae||Yi,Q.usage=W,Q.dimension=ve,Q.byteLength=ye),w.profile&&(Q.stats.size=Q.byteLength*wn[Q.dtype]),we}function xe(Z,W){
y(W+Z.byteLength<=Q.byteLength,"invalid buffer subdata call, buffer is too small.  Can't write data of size "+Z.byteLength+" starting from offset "+W+" to a buf\
fer of size "+Q.byteLength),s.bufferSubData(Q.type,W,Z)}function Ve(Z,W){var De=(W||0)|0,ye;if(Q.bind(),e(Z)||Z instanceof ArrayBuffer)xe(Z,De);else if(Array.isArray(
Z)){if(Z.length>0)if(typeof Z[0]=="number"){var ae=Ct.allocType(Q.dtype,Z.length);Zi(ae,Z),xe(ae,De),Ct.freeType(ae)}else if(Array.isArray(Z[0])||e(Z[0])){ye=on(
Z);var ve=no(Z,ye,Q.dtype);xe(ve,De),Ct.freeType(ve)}else y.raise("invalid buffer data")}else if(Pr(Z)){ye=Z.shape;var ge=Z.stride,Je=0,Ke=0,be=0,Ae=0;ye.length===
1?(Je=ye[0],Ke=1,be=ge[0],Ae=0):ye.length===2?(Je=ye[0],Ke=ye[1],be=ge[0],Ae=ge[1]):y.raise("invalid shape");var Xe=Array.isArray(Z.data)?Q.dtype:va(Z.data),qe=Ct.
allocType(Xe,Je*Ke);ai(qe,Z.data,Je,Ke,be,Ae,Z.offset),xe(qe,De),Ct.freeType(qe)}else y.raise("invalid data for buffer subdata");return we}return oe||we(P),we._reglType=
"buffer",we._buffer=Q,we.subdata=Ve,w.profile&&(we.stats=Q.stats),we.destroy=function(){pe(Q)},we}function se(){Cr(B).forEach(function(P){P.buffer=s.createBuffer(),
s.bindBuffer(P.type,P.buffer),s.bufferData(P.type,P.persistentData||P.byteLength,P.usage)})}return w.profile&&(m.getTotalBufferSize=function(){var P=0;return Object.
keys(B).forEach(function($){P+=B[$].stats.size}),P}),{create:ne,createStream:ee,destroyStream:ce,clear:function(){Cr(B).forEach(pe),te.forEach(pe)},getBuffer:function(P){
return P&&P._buffer instanceof j?P._buffer:null},restore:se,_initBuffer:le}}var Un=0,ol=0,ga=1,sl=1,oi=4,cl=4,Gr={points:Un,point:ol,lines:ga,line:sl,triangles:oi,
triangle:cl,"line loop":2,"line strip":3,"triangle strip":5,"triangle fan":6},oo=0,ll=1,si=4,Zt=5120,ci=5121,li=5122,fi=5123,so=5124,pn=5125,xa=34963,vs=35040,gs=35044;
function xs(s,m,w,G){var X={},B=0,j={uint8:ci,uint16:fi};m.oes_element_index_uint&&(j.uint32=pn);function te(se){this.id=B++,X[this.id]=this,this.buffer=se,this.
primType=si,this.vertCount=0,this.type=0}te.prototype.bind=function(){this.buffer.bind()};var ee=[];function ce(se){var P=ee.pop();return P||(P=new te(w.create(
null,xa,!0,!1)._buffer)),le(P,se,vs,-1,-1,0,0),P}function fe(se){ee.push(se)}function le(se,P,$,oe,Te,Q,we){se.buffer.bind();var xe;if(P){var Ve=we;!we&&(!e(P)||
Pr(P)&&!e(P.data))&&(Ve=m.oes_element_index_uint?pn:fi),w._initBuffer(se.buffer,P,$,Ve,3)}else s.bufferData(xa,Q,$),se.buffer.dtype=xe||ci,se.buffer.usage=$,se.
buffer.dimension=3,se.buffer.byteLength=Q;if(xe=we,!we){switch(se.buffer.dtype){case ci:case Zt:xe=ci;break;case fi:case li:xe=fi;break;case pn:case so:xe=pn;break;default:
y.raise("unsupported type for element array")}se.buffer.dtype=xe}se.type=xe,y(xe!==pn||!!m.oes_element_index_uint,"32 bit element buffers not supported, enable \
oes_element_index_uint first");var Z=Te;Z<0&&(Z=se.buffer.byteLength,xe===fi?Z>>=1:xe===pn&&(Z>>=2)),se.vertCount=Z;var W=oe;if(oe<0){W=si;var De=se.buffer.dimension;
De===1&&(W=oo),De===2&&(W=ll),De===3&&(W=si)}se.primType=W}function pe(se){G.elementsCount--,y(se.buffer!==null,"must not double destroy elements"),delete X[se.
id],se.buffer.destroy(),se.buffer=null}function ne(se,P){var $=w.create(null,xa,!0),oe=new te($._buffer);G.elementsCount++;function Te(Q){if(!Q)$(),oe.primType=
si,oe.vertCount=0,oe.type=ci;else if(typeof Q=="number")$(Q),oe.primType=si,oe.vertCount=Q|0,oe.type=ci;else{var we=null,xe=gs,Ve=-1,Z=-1,W=0,De=0;Array.isArray(
Q)||e(Q)||Pr(Q)?we=Q:(y.type(Q,"object","invalid arguments for elements"),"data"in Q&&(we=Q.data,y(Array.isArray(we)||e(we)||Pr(we),"invalid data for element bu\
ffer")),"usage"in Q&&(y.parameter(Q.usage,Xi,"invalid element buffer usage"),xe=Xi[Q.usage]),"primitive"in Q&&(y.parameter(Q.primitive,Gr,"invalid element buffe\
r primitive"),Ve=Gr[Q.primitive]),"count"in Q&&(y(typeof Q.count=="number"&&Q.count>=0,"invalid vertex count for elements"),Z=Q.count|0),"type"in Q&&(y.parameter(
Q.type,j,"invalid buffer type"),De=j[Q.type]),"length"in Q?W=Q.length|0:(W=Z,De===fi||De===li?W*=2:(De===pn||De===so)&&(W*=4))),le(oe,we,xe,Ve,Z,W,De)}return Te}
return Te(se),Te._reglType="elements",Te._elements=oe,Te.subdata=function(Q,we){return $.subdata(Q,we),Te},Te.destroy=function(){pe(oe)},Te}return{create:ne,createStream:ce,
destroyStream:fe,getElements:function(se){return typeof se=="function"&&se._elements instanceof te?se._elements:null},clear:function(){Cr(X).forEach(pe)}}}var ba=new Float32Array(
1),co=new Uint32Array(ba.buffer),lo=5123;function bs(s){for(var m=Ct.allocType(lo,s.length),w=0;w<s.length;++w)if(isNaN(s[w]))m[w]=65535;else if(s[w]===1/0)m[w]=
31744;else if(s[w]===-1/0)m[w]=64512;else{ba[0]=s[w];var G=co[0],X=G>>>31<<15,B=(G<<1>>>24)-127,j=G>>13&1023;if(B<-24)m[w]=X;else if(B<-14){var te=-14-B;m[w]=X+
(j+1024>>te)}else B>15?m[w]=X+31744:m[w]=X+(B+15<<10)+j}return m}function Ht(s){return Array.isArray(s)||e(s)}var Es=function(s){return!(s&s-1)&&!!s},fo=34467,sn=3553,
uo=34067,Ea=34069,$n=6408,cn=6406,ui=6407,Vn=6409,di=6410,_a=32854,ho=32855,_s=36194,mo=32819,po=32820,fl=33635,yo=34042,Ki=6402,wa=34041,vo=35904,go=35906,hi=36193,
xo=33776,bo=33777,Eo=33778,_o=33779,ws=35986,As=35987,Ts=34798,Ss=35840,Ls=35841,Os=35842,Cs=35843,Aa=36196,mi=5121,wo=5123,Ao=5125,pi=5126,ul=10242,dl=10243,hl=10497,
qi=33071,To=33648,So=10240,Lo=10241,Ta=9728,Is=9729,Sa=9984,yn=9985,Oo=9986,jn=9987,ml=33170,La=4352,pl=4353,yl=4354,vl=34046,gl=3317,xl=37440,bl=37441,El=37443,
Rs=37444,Qi=33984,_l=[Sa,Oo,yn,jn],Oa=[0,Vn,di,ui,$n],zr={};zr[Vn]=zr[cn]=zr[Ki]=1,zr[wa]=zr[di]=2,zr[ui]=zr[vo]=3,zr[$n]=zr[go]=4;function yi(s){return"[object\
 "+s+"]"}var An=yi("HTMLCanvasElement"),Ps=yi("OffscreenCanvas"),Ms=yi("CanvasRenderingContext2D"),Ds=yi("ImageBitmap"),Ns=yi("HTMLImageElement"),ks=yi("HTMLVid\
eoElement"),wl=Object.keys(Fn).concat([An,Ps,Ms,Ds,Ns,ks]),vi=[];vi[mi]=1,vi[pi]=4,vi[hi]=2,vi[wo]=2,vi[Ao]=4;var pr=[];pr[_a]=2,pr[ho]=2,pr[_s]=2,pr[wa]=4,pr[xo]=
.5,pr[bo]=.5,pr[Eo]=1,pr[_o]=1,pr[ws]=.5,pr[As]=1,pr[Ts]=1,pr[Ss]=.5,pr[Ls]=.25,pr[Os]=.5,pr[Cs]=.25,pr[Aa]=.5;function Fs(s){return Array.isArray(s)&&(s.length===
0||typeof s[0]=="number")}function Bs(s){if(!Array.isArray(s))return!1;var m=s.length;return!(m===0||!Ht(s[0]))}function Tn(s){return Object.prototype.toString.
call(s)}function Ca(s){return Tn(s)===An}function Co(s){return Tn(s)===Ps}function Al(s){return Tn(s)===Ms}function Tl(s){return Tn(s)===Ds}function Sl(s){return Tn(
s)===Ns}function Gs(s){return Tn(s)===ks}function Ia(s){if(!s)return!1;var m=Tn(s);return wl.indexOf(m)>=0?!0:Fs(s)||Bs(s)||Pr(s)}function zs(s){return Fn[Object.
prototype.toString.call(s)]|0}function Ll(s,m){var w=m.length;switch(s.type){case mi:case wo:case Ao:case pi:var G=Ct.allocType(s.type,w);G.set(m),s.data=G;break;case hi:
s.data=bs(m);break;default:y.raise("unsupported texture type, must specify a typed array")}}function Us(s,m){return Ct.allocType(s.type===hi?pi:s.type,m)}function $s(s,m){
s.type===hi?(s.data=bs(m),Ct.freeType(m)):s.data=m}function Ol(s,m,w,G,X,B){for(var j=s.width,te=s.height,ee=s.channels,ce=j*te*ee,fe=Us(s,ce),le=0,pe=0;pe<te;++pe)
for(var ne=0;ne<j;++ne)for(var se=0;se<ee;++se)fe[le++]=m[w*ne+G*pe+X*se+B];$s(s,fe)}function Ra(s,m,w,G,X,B){var j;if(typeof pr[s]<"u"?j=pr[s]:j=zr[s]*vi[m],B&&
(j*=6),X){for(var te=0,ee=w;ee>=1;)te+=j*ee*ee,ee/=2;return te}else return j*w*G}function Ji(s,m,w,G,X,B,j){var te={"don't care":La,"dont care":La,nice:yl,fast:pl},
ee={repeat:hl,clamp:qi,mirror:To},ce={nearest:Ta,linear:Is},fe=t({mipmap:jn,"nearest mipmap nearest":Sa,"linear mipmap nearest":yn,"nearest mipmap linear":Oo,"l\
inear mipmap linear":jn},ce),le={none:0,browser:Rs},pe={uint8:mi,rgba4:mo,rgb565:fl,"rgb5 a1":po},ne={alpha:cn,luminance:Vn,"luminance alpha":di,rgb:ui,rgba:$n,
rgba4:_a,"rgb5 a1":ho,rgb565:_s},se={};m.ext_srgb&&(ne.srgb=vo,ne.srgba=go),m.oes_texture_float&&(pe.float32=pe.float=pi),m.oes_texture_half_float&&(pe.float16=
pe["half float"]=hi),m.webgl_depth_texture&&(t(ne,{depth:Ki,"depth stencil":wa}),t(pe,{uint16:wo,uint32:Ao,"depth stencil":yo})),m.webgl_compressed_texture_s3tc&&
t(se,{"rgb s3tc dxt1":xo,"rgba s3tc dxt1":bo,"rgba s3tc dxt3":Eo,"rgba s3tc dxt5":_o}),m.webgl_compressed_texture_atc&&t(se,{"rgb atc":ws,"rgba atc explicit alp\
ha":As,"rgba atc interpolated alpha":Ts}),m.webgl_compressed_texture_pvrtc&&t(se,{"rgb pvrtc 4bppv1":Ss,"rgb pvrtc 2bppv1":Ls,"rgba pvrtc 4bppv1":Os,"rgba pvrtc\
 2bppv1":Cs}),m.webgl_compressed_texture_etc1&&(se["rgb etc1"]=Aa);var P=Array.prototype.slice.call(s.getParameter(fo));Object.keys(se).forEach(function(E){var z=se[E];
P.indexOf(z)>=0&&(ne[E]=z)});var $=Object.keys(ne);w.textureFormats=$;var oe=[];Object.keys(ne).forEach(function(E){var z=ne[E];oe[z]=E});var Te=[];Object.keys(
pe).forEach(function(E){var z=pe[E];Te[z]=E});var Q=[];Object.keys(ce).forEach(function(E){var z=ce[E];Q[z]=E});var we=[];Object.keys(fe).forEach(function(E){var z=fe[E];
we[z]=E});var xe=[];Object.keys(ee).forEach(function(E){var z=ee[E];xe[z]=E});var Ve=$.reduce(function(E,z){var F=ne[z];return F===Vn||F===cn||F===Vn||F===di||F===
Ki||F===wa||m.ext_srgb&&(F===vo||F===go)?E[F]=F:F===ho||z.indexOf("rgba")>=0?E[F]=$n:E[F]=ui,E},{});function Z(){this.internalformat=$n,this.format=$n,this.type=
mi,this.compressed=!1,this.premultiplyAlpha=!1,this.flipY=!1,this.unpackAlignment=1,this.colorSpace=Rs,this.width=0,this.height=0,this.channels=0}function W(E,z){
E.internalformat=z.internalformat,E.format=z.format,E.type=z.type,E.compressed=z.compressed,E.premultiplyAlpha=z.premultiplyAlpha,E.flipY=z.flipY,E.unpackAlignment=
z.unpackAlignment,E.colorSpace=z.colorSpace,E.width=z.width,E.height=z.height,E.channels=z.channels}function De(E,z){if(!(typeof z!="object"||!z)){if("premultip\
lyAlpha"in z&&(y.type(z.premultiplyAlpha,"boolean","invalid premultiplyAlpha"),E.premultiplyAlpha=z.premultiplyAlpha),"flipY"in z&&(y.type(z.flipY,"boolean","in\
valid texture flip"),E.flipY=z.flipY),"alignment"in z&&(y.oneOf(z.alignment,[1,2,4,8],"invalid texture unpack alignment"),E.unpackAlignment=z.alignment),"colorS\
pace"in z&&(y.parameter(z.colorSpace,le,"invalid colorSpace"),E.colorSpace=le[z.colorSpace]),"type"in z){var F=z.type;y(m.oes_texture_float||!(F==="float"||F===
"float32"),"you must enable the OES_texture_float extension in order to use floating point textures."),y(m.oes_texture_half_float||!(F==="half float"||F==="floa\
t16"),"you must enable the OES_texture_half_float extension in order to use 16-bit floating point textures."),y(m.webgl_depth_texture||!(F==="uint16"||F==="uint\
32"||F==="depth stencil"),"you must enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),y.parameter(F,pe,"invalid texture type"),
E.type=pe[F]}var Re=E.width,ft=E.height,x=E.channels,u=!1;"shape"in z?(y(Array.isArray(z.shape)&&z.shape.length>=2,"shape must be an array"),Re=z.shape[0],ft=z.
shape[1],z.shape.length===3&&(x=z.shape[2],y(x>0&&x<=4,"invalid number of channels"),u=!0),y(Re>=0&&Re<=w.maxTextureSize,"invalid width"),y(ft>=0&&ft<=w.maxTextureSize,
"invalid height")):("radius"in z&&(Re=ft=z.radius,y(Re>=0&&Re<=w.maxTextureSize,"invalid radius")),"width"in z&&(Re=z.width,y(Re>=0&&Re<=w.maxTextureSize,"inval\
id width")),"height"in z&&(ft=z.height,y(ft>=0&&ft<=w.maxTextureSize,"invalid height")),"channels"in z&&(x=z.channels,y(x>0&&x<=4,"invalid number of channels"),
u=!0)),E.width=Re|0,E.height=ft|0,E.channels=x|0;var T=!1;if("format"in z){var I=z.format;y(m.webgl_depth_texture||!(I==="depth"||I==="depth stencil"),"you must\
 enable the WEBGL_depth_texture extension in order to use depth/stencil textures."),y.parameter(I,ne,"invalid texture format");var M=E.internalformat=ne[I];E.format=
Ve[M],I in pe&&("type"in z||(E.type=pe[I])),I in se&&(E.compressed=!0),T=!0}!u&&T?E.channels=zr[E.format]:u&&!T?E.channels!==Oa[E.format]&&(E.format=E.internalformat=
Oa[E.channels]):T&&u&&y(E.channels===zr[E.format],"number of channels inconsistent with specified format")}}function ye(E){s.pixelStorei(xl,E.flipY),s.pixelStorei(
bl,E.premultiplyAlpha),s.pixelStorei(El,E.colorSpace),s.pixelStorei(gl,E.unpackAlignment)}function ae(){Z.call(this),this.xOffset=0,this.yOffset=0,this.data=null,
this.needsFree=!1,this.element=null,this.needsCopy=!1}function ve(E,z){var F=null;if(Ia(z)?F=z:z&&(y.type(z,"object","invalid pixel data type"),De(E,z),"x"in z&&
(E.xOffset=z.x|0),"y"in z&&(E.yOffset=z.y|0),Ia(z.data)&&(F=z.data)),y(!E.compressed||F instanceof Uint8Array,"compressed texture data must be stored in a uint8\
array"),z.copy){y(!F,"can not specify copy and data field for the same texture");var Re=X.viewportWidth,ft=X.viewportHeight;E.width=E.width||Re-E.xOffset,E.height=
E.height||ft-E.yOffset,E.needsCopy=!0,y(E.xOffset>=0&&E.xOffset<Re&&E.yOffset>=0&&E.yOffset<ft&&E.width>0&&E.width<=Re&&E.height>0&&E.height<=ft,"copy texture r\
ead out of bounds")}else if(!F)E.width=E.width||1,E.height=E.height||1,E.channels=E.channels||4;else if(e(F))E.channels=E.channels||4,E.data=F,!("type"in z)&&E.
type===mi&&(E.type=zs(F));else if(Fs(F))E.channels=E.channels||4,Ll(E,F),E.alignment=1,E.needsFree=!0;else if(Pr(F)){var x=F.data;!Array.isArray(x)&&E.type===mi&&
(E.type=zs(x));var u=F.shape,T=F.stride,I,M,L,S,C,p;u.length===3?(L=u[2],p=T[2]):(y(u.length===2,"invalid ndarray pixel data, must be 2 or 3D"),L=1,p=1),I=u[0],
M=u[1],S=T[0],C=T[1],E.alignment=1,E.width=I,E.height=M,E.channels=L,E.format=E.internalformat=Oa[L],E.needsFree=!0,Ol(E,x,S,C,p,F.offset)}else if(Ca(F)||Co(F)||
Al(F))Ca(F)||Co(F)?E.element=F:E.element=F.canvas,E.width=E.element.width,E.height=E.element.height,E.channels=4;else if(Tl(F))E.element=F,E.width=F.width,E.height=
F.height,E.channels=4;else if(Sl(F))E.element=F,E.width=F.naturalWidth,E.height=F.naturalHeight,E.channels=4;else if(Gs(F))E.element=F,E.width=F.videoWidth,E.height=
F.videoHeight,E.channels=4;else if(Bs(F)){var A=E.width||F[0].length,b=E.height||F.length,D=E.channels;Ht(F[0][0])?D=D||F[0][0].length:D=D||1;for(var k=Kr.shape(
F),q=1,he=0;he<k.length;++he)q*=k[he];var me=Us(E,q);Kr.flatten(F,k,"",me),$s(E,me),E.alignment=1,E.width=A,E.height=b,E.channels=D,E.format=E.internalformat=Oa[D],
E.needsFree=!0}E.type===pi?y(w.extensions.indexOf("oes_texture_float")>=0,"oes_texture_float extension not enabled"):E.type===hi&&y(w.extensions.indexOf("oes_te\
xture_half_float")>=0,"oes_texture_half_float extension not enabled")}function ge(E,z,F){var Re=E.element,ft=E.data,x=E.internalformat,u=E.format,T=E.type,I=E.width,
M=E.height;ye(E),Re?s.texImage2D(z,F,u,u,T,Re):E.compressed?s.compressedTexImage2D(z,F,x,I,M,0,ft):E.needsCopy?(G(),s.copyTexImage2D(z,F,u,E.xOffset,E.yOffset,I,
M,0)):s.texImage2D(z,F,u,I,M,0,u,T,ft||null)}function Je(E,z,F,Re,ft){var x=E.element,u=E.data,T=E.internalformat,I=E.format,M=E.type,L=E.width,S=E.height;ye(E),
x?s.texSubImage2D(z,ft,F,Re,I,M,x):E.compressed?s.compressedTexSubImage2D(z,ft,F,Re,T,L,S,u):E.needsCopy?(G(),s.copyTexSubImage2D(z,ft,F,Re,E.xOffset,E.yOffset,
L,S)):s.texSubImage2D(z,ft,F,Re,L,S,I,M,u)}var Ke=[];function be(){return Ke.pop()||new ae}function Ae(E){E.needsFree&&Ct.freeType(E.data),ae.call(E),Ke.push(E)}
function Xe(){Z.call(this),this.genMipmaps=!1,this.mipmapHint=La,this.mipmask=0,this.images=Array(16)}function qe(E,z,F){var Re=E.images[0]=be();E.mipmask=1,Re.
width=E.width=z,Re.height=E.height=F,Re.channels=E.channels=4}function ut(E,z){var F=null;if(Ia(z))F=E.images[0]=be(),W(F,E),ve(F,z),E.mipmask=1;else if(De(E,z),
Array.isArray(z.mipmap))for(var Re=z.mipmap,ft=0;ft<Re.length;++ft)F=E.images[ft]=be(),W(F,E),F.width>>=ft,F.height>>=ft,ve(F,Re[ft]),E.mipmask|=1<<ft;else F=E.
images[0]=be(),W(F,E),ve(F,z),E.mipmask=1;W(E,E.images[0]),E.compressed&&(E.internalformat===xo||E.internalformat===bo||E.internalformat===Eo||E.internalformat===
_o)&&y(E.width%4===0&&E.height%4===0,"for compressed texture formats, mipmap level 0 must have width and height that are a multiple of 4")}function Kt(E,z){for(var F=E.
images,Re=0;Re<F.length;++Re){if(!F[Re])return;ge(F[Re],z,Re)}}var qt=[];function yt(){var E=qt.pop()||new Xe;Z.call(E),E.mipmask=0;for(var z=0;z<16;++z)E.images[z]=
null;return E}function lr(E){for(var z=E.images,F=0;F<z.length;++F)z[F]&&Ae(z[F]),z[F]=null;qt.push(E)}function Vt(){this.minFilter=Ta,this.magFilter=Ta,this.wrapS=
qi,this.wrapT=qi,this.anisotropic=1,this.genMipmaps=!1,this.mipmapHint=La}function sr(E,z){if("min"in z){var F=z.min;y.parameter(F,fe),E.minFilter=fe[F],_l.indexOf(
E.minFilter)>=0&&!("faces"in z)&&(E.genMipmaps=!0)}if("mag"in z){var Re=z.mag;y.parameter(Re,ce),E.magFilter=ce[Re]}var ft=E.wrapS,x=E.wrapT;if("wrap"in z){var u=z.
wrap;typeof u=="string"?(y.parameter(u,ee),ft=x=ee[u]):Array.isArray(u)&&(y.parameter(u[0],ee),y.parameter(u[1],ee),ft=ee[u[0]],x=ee[u[1]])}else{if("wrapS"in z){
var T=z.wrapS;y.parameter(T,ee),ft=ee[T]}if("wrapT"in z){var I=z.wrapT;y.parameter(I,ee),x=ee[I]}}if(E.wrapS=ft,E.wrapT=x,"anisotropic"in z){var M=z.anisotropic;
y(typeof M=="number"&&M>=1&&M<=w.maxAnisotropic,"aniso samples must be between 1 and "),E.anisotropic=z.anisotropic}if("mipmap"in z){var L=!1;switch(typeof z.mipmap){case"\
string":y.parameter(z.mipmap,te,"invalid mipmap hint"),E.mipmapHint=te[z.mipmap],E.genMipmaps=!0,L=!0;break;case"boolean":L=E.genMipmaps=z.mipmap;break;case"obj\
ect":y(Array.isArray(z.mipmap),"invalid mipmap type"),E.genMipmaps=!1,L=!0;break;default:y.raise("invalid mipmap type")}L&&!("min"in z)&&(E.minFilter=Sa)}}function fr(E,z){
s.texParameteri(z,Lo,E.minFilter),s.texParameteri(z,So,E.magFilter),s.texParameteri(z,ul,E.wrapS),s.texParameteri(z,dl,E.wrapT),m.ext_texture_filter_anisotropic&&
s.texParameteri(z,vl,E.anisotropic),E.genMipmaps&&(s.hint(ml,E.mipmapHint),s.generateMipmap(z))}var ur=0,xr={},_r=w.maxTextureUnits,rr=Array(_r).map(function(){
return null});function at(E){Z.call(this),this.mipmask=0,this.internalformat=$n,this.id=ur++,this.refCount=1,this.target=E,this.texture=s.createTexture(),this.unit=
-1,this.bindCount=0,this.texInfo=new Vt,j.profile&&(this.stats={size:0})}function wr(E){s.activeTexture(Qi),s.bindTexture(E.target,E.texture)}function St(){var E=rr[0];
E?s.bindTexture(E.target,E.texture):s.bindTexture(sn,null)}function He(E){var z=E.texture;y(z,"must not double destroy texture");var F=E.unit,Re=E.target;F>=0&&
(s.activeTexture(Qi+F),s.bindTexture(Re,null),rr[F]=null),s.deleteTexture(z),E.texture=null,E.params=null,E.pixels=null,E.refCount=0,delete xr[E.id],B.textureCount--}
t(at.prototype,{bind:function(){var E=this;E.bindCount+=1;var z=E.unit;if(z<0){for(var F=0;F<_r;++F){var Re=rr[F];if(Re){if(Re.bindCount>0)continue;Re.unit=-1}rr[F]=
E,z=F;break}z>=_r&&y.raise("insufficient number of texture units"),j.profile&&B.maxTextureUnits<z+1&&(B.maxTextureUnits=z+1),E.unit=z,s.activeTexture(Qi+z),s.bindTexture(
E.target,E.texture)}return z},unbind:function(){this.bindCount-=1},decRef:function(){--this.refCount<=0&&He(this)}});function dt(E,z){var F=new at(sn);xr[F.id]=
F,B.textureCount++;function Re(u,T){var I=F.texInfo;Vt.call(I);var M=yt();return typeof u=="number"?typeof T=="number"?qe(M,u|0,T|0):qe(M,u|0,u|0):u?(y.type(u,"\
object","invalid arguments to regl.texture"),sr(I,u),ut(M,u)):qe(M,1,1),I.genMipmaps&&(M.mipmask=(M.width<<1)-1),F.mipmask=M.mipmask,W(F,M),y.texture2D(I,M,w),F.
internalformat=M.internalformat,Re.width=M.width,Re.height=M.height,wr(F),Kt(M,sn),fr(I,sn),St(),lr(M),j.profile&&(F.stats.size=Ra(F.internalformat,F.type,M.width,
M.height,I.genMipmaps,!1)),Re.format=oe[F.internalformat],Re.type=Te[F.type],Re.mag=Q[I.magFilter],Re.min=we[I.minFilter],Re.wrapS=xe[I.wrapS],Re.wrapT=xe[I.wrapT],
Re}function ft(u,T,I,M){y(!!u,"must specify image data");var L=T|0,S=I|0,C=M|0,p=be();return W(p,F),p.width=0,p.height=0,ve(p,u),p.width=p.width||(F.width>>C)-L,
p.height=p.height||(F.height>>C)-S,y(F.type===p.type&&F.format===p.format&&F.internalformat===p.internalformat,"incompatible format for texture.subimage"),y(L>=
0&&S>=0&&L+p.width<=F.width&&S+p.height<=F.height,"texture.subimage write out of bounds"),y(F.mipmask&1<<C,"missing mipmap data"),y(p.data||p.element||p.needsCopy,
"missing image data"),wr(F),Je(p,sn,L,S,C),St(),Ae(p),Re}function x(u,T){var I=u|0,M=T|0||I;if(I===F.width&&M===F.height)return Re;Re.width=F.width=I,Re.height=
F.height=M,wr(F);for(var L=0;F.mipmask>>L;++L){var S=I>>L,C=M>>L;if(!S||!C)break;s.texImage2D(sn,L,F.format,S,C,0,F.format,F.type,null)}return St(),j.profile&&(F.
stats.size=Ra(F.internalformat,F.type,I,M,!1,!1)),Re}return Re(E,z),Re.subimage=ft,Re.resize=x,Re._reglType="texture2d",Re._texture=F,j.profile&&(Re.stats=F.stats),
Re.destroy=function(){F.decRef()},Re}function Et(E,z,F,Re,ft,x){var u=new at(uo);xr[u.id]=u,B.cubeCount++;var T=new Array(6);function I(S,C,p,A,b,D){var k,q=u.texInfo;
for(Vt.call(q),k=0;k<6;++k)T[k]=yt();if(typeof S=="number"||!S){var he=S|0||1;for(k=0;k<6;++k)qe(T[k],he,he)}else if(typeof S=="object")if(C)ut(T[0],S),ut(T[1],
C),ut(T[2],p),ut(T[3],A),ut(T[4],b),ut(T[5],D);else if(sr(q,S),De(u,S),"faces"in S){var me=S.faces;for(y(Array.isArray(me)&&me.length===6,"cube faces must be a \
length 6 array"),k=0;k<6;++k)y(typeof me[k]=="object"&&!!me[k],"invalid input for cube map face"),W(T[k],u),ut(T[k],me[k])}else for(k=0;k<6;++k)ut(T[k],S);else y.
raise("invalid arguments to cube map");for(W(u,T[0]),y.optional(function(){w.npotTextureCube||y(Es(u.width)&&Es(u.height),"your browser does not support non pow\
er or two texture dimensions")}),q.genMipmaps?u.mipmask=(T[0].width<<1)-1:u.mipmask=T[0].mipmask,y.textureCube(u,q,T,w),u.internalformat=T[0].internalformat,I.width=
T[0].width,I.height=T[0].height,wr(u),k=0;k<6;++k)Kt(T[k],Ea+k);for(fr(q,uo),St(),j.profile&&(u.stats.size=Ra(u.internalformat,u.type,I.width,I.height,q.genMipmaps,
!0)),I.format=oe[u.internalformat],I.type=Te[u.type],I.mag=Q[q.magFilter],I.min=we[q.minFilter],I.wrapS=xe[q.wrapS],I.wrapT=xe[q.wrapT],k=0;k<6;++k)lr(T[k]);return I}
function M(S,C,p,A,b){y(!!C,"must specify image data"),y(typeof S=="number"&&S===(S|0)&&S>=0&&S<6,"invalid face");var D=p|0,k=A|0,q=b|0,he=be();return W(he,u),he.
width=0,he.height=0,ve(he,C),he.width=he.width||(u.width>>q)-D,he.height=he.height||(u.height>>q)-k,y(u.type===he.type&&u.format===he.format&&u.internalformat===
he.internalformat,"incompatible format for texture.subimage"),y(D>=0&&k>=0&&D+he.width<=u.width&&k+he.height<=u.height,"texture.subimage write out of bounds"),y(
u.mipmask&1<<q,"missing mipmap data"),y(he.data||he.element||he.needsCopy,"missing image data"),wr(u),Je(he,Ea+S,D,k,q),St(),Ae(he),I}function L(S){var C=S|0;if(C!==
u.width){I.width=u.width=C,I.height=u.height=C,wr(u);for(var p=0;p<6;++p)for(var A=0;u.mipmask>>A;++A)s.texImage2D(Ea+p,A,u.format,C>>A,C>>A,0,u.format,u.type,null);
return St(),j.profile&&(u.stats.size=Ra(u.internalformat,u.type,I.width,I.height,!1,!0)),I}}return I(E,z,F,Re,ft,x),I.subimage=M,I.resize=L,I._reglType="texture\
Cube",I._texture=u,j.profile&&(I.stats=u.stats),I.destroy=function(){u.decRef()},I}function nr(){for(var E=0;E<_r;++E)s.activeTexture(Qi+E),s.bindTexture(sn,null),
rr[E]=null;Cr(xr).forEach(He),B.cubeCount=0,B.textureCount=0}j.profile&&(B.getTotalTextureSize=function(){var E=0;return Object.keys(xr).forEach(function(z){E+=
xr[z].stats.size}),E});function On(){for(var E=0;E<_r;++E){var z=rr[E];z&&(z.bindCount=0,z.unit=-1,rr[E]=null)}Cr(xr).forEach(function(F){F.texture=s.createTexture(),
s.bindTexture(F.target,F.texture);for(var Re=0;Re<32;++Re)if((F.mipmask&1<<Re)!==0)if(F.target===sn)s.texImage2D(sn,Re,F.internalformat,F.width>>Re,F.height>>Re,
0,F.internalformat,F.type,null);else for(var ft=0;ft<6;++ft)s.texImage2D(Ea+ft,Re,F.internalformat,F.width>>Re,F.height>>Re,0,F.internalformat,F.type,null);fr(F.
texInfo,F.target)})}function la(){for(var E=0;E<_r;++E){var z=rr[E];z&&(z.bindCount=0,z.unit=-1,rr[E]=null),s.activeTexture(Qi+E),s.bindTexture(sn,null),s.bindTexture(
uo,null)}}return{create2D:dt,createCube:Et,clear:nr,getTexture:function(E){return null},restore:On,refresh:la}}var Sn=36161,ea=32854,Io=32855,Cl=36194,Vs=33189,
js=36168,Hs=34041,Ws=35907,Xs=34836,Ys=34842,Pa=34843,Qr=[];Qr[ea]=2,Qr[Io]=2,Qr[Cl]=2,Qr[Vs]=2,Qr[js]=1,Qr[Hs]=4,Qr[Ws]=4,Qr[Xs]=16,Qr[Ys]=8,Qr[Pa]=6;function Ro(s,m,w){
return Qr[s]*m*w}var ta=function(s,m,w,G,X){var B={rgba4:ea,rgb565:Cl,"rgb5 a1":Io,depth:Vs,stencil:js,"depth stencil":Hs};m.ext_srgb&&(B.srgba=Ws),m.ext_color_buffer_half_float&&
(B.rgba16f=Ys,B.rgb16f=Pa),m.webgl_color_buffer_float&&(B.rgba32f=Xs);var j=[];Object.keys(B).forEach(function(ne){var se=B[ne];j[se]=ne});var te=0,ee={};function ce(ne){
this.id=te++,this.refCount=1,this.renderbuffer=ne,this.format=ea,this.width=0,this.height=0,X.profile&&(this.stats={size:0})}ce.prototype.decRef=function(){--this.
refCount<=0&&fe(this)};function fe(ne){var se=ne.renderbuffer;y(se,"must not double destroy renderbuffer"),s.bindRenderbuffer(Sn,null),s.deleteRenderbuffer(se),
ne.renderbuffer=null,ne.refCount=0,delete ee[ne.id],G.renderbufferCount--}function le(ne,se){var P=new ce(s.createRenderbuffer());ee[P.id]=P,G.renderbufferCount++;
function $(Te,Q){var we=0,xe=0,Ve=ea;if(typeof Te=="object"&&Te){var Z=Te;if("shape"in Z){var W=Z.shape;y(Array.isArray(W)&&W.length>=2,"invalid renderbuffer sh\
ape"),we=W[0]|0,xe=W[1]|0}else"radius"in Z&&(we=xe=Z.radius|0),"width"in Z&&(we=Z.width|0),"height"in Z&&(xe=Z.height|0);"format"in Z&&(y.parameter(Z.format,B,"\
invalid renderbuffer format"),Ve=B[Z.format])}else typeof Te=="number"?(we=Te|0,typeof Q=="number"?xe=Q|0:xe=we):Te?y.raise("invalid arguments to renderbuffer c\
onstructor"):we=xe=1;if(y(we>0&&xe>0&&we<=w.maxRenderbufferSize&&xe<=w.maxRenderbufferSize,"invalid renderbuffer size"),!(we===P.width&&xe===P.height&&Ve===P.format))
return $.width=P.width=we,$.height=P.height=xe,P.format=Ve,s.bindRenderbuffer(Sn,P.renderbuffer),s.renderbufferStorage(Sn,Ve,we,xe),y(s.getError()===0,"invalid \
render buffer format"),X.profile&&(P.stats.size=Ro(P.format,P.width,P.height)),$.format=j[P.format],$}function oe(Te,Q){var we=Te|0,xe=Q|0||we;return we===P.width&&
xe===P.height||(y(we>0&&xe>0&&we<=w.maxRenderbufferSize&&xe<=w.maxRenderbufferSize,"invalid renderbuffer size"),$.width=P.width=we,$.height=P.height=xe,s.bindRenderbuffer(
Sn,P.renderbuffer),s.renderbufferStorage(Sn,P.format,we,xe),y(s.getError()===0,"invalid render buffer format"),X.profile&&(P.stats.size=Ro(P.format,P.width,P.height))),
$}return $(ne,se),$.resize=oe,$._reglType="renderbuffer",$._renderbuffer=P,X.profile&&($.stats=P.stats),$.destroy=function(){P.decRef()},$}X.profile&&(G.getTotalRenderbufferSize=
function(){var ne=0;return Object.keys(ee).forEach(function(se){ne+=ee[se].stats.size}),ne});function pe(){Cr(ee).forEach(function(ne){ne.renderbuffer=s.createRenderbuffer(),
s.bindRenderbuffer(Sn,ne.renderbuffer),s.renderbufferStorage(Sn,ne.format,ne.width,ne.height)}),s.bindRenderbuffer(Sn,null)}return{create:le,clear:function(){Cr(
ee).forEach(fe)},restore:pe}},vn=36160,Ma=36161,Hn=3553,ra=34069,Zs=36064,Ks=36096,Da=36128,Po=33306,Mo=36053,Il=36054,Rl=36055,Pl=36057,Ml=36061,Dl=36193,qs=5121,
Nl=5126,Qs=6407,Js=6408,kl=6402,Fl=[Qs,Js],Do=[];Do[Js]=4,Do[Qs]=3;var Na=[];Na[qs]=1,Na[Nl]=4,Na[Dl]=2;var Bl=32854,Gl=32855,zl=36194,Ul=33189,$l=36168,ec=34041,
Vl=35907,jl=34836,Hl=34842,Wl=34843,Xl=[Bl,Gl,zl,Vl,Hl,Wl,jl],gi={};gi[Mo]="complete",gi[Il]="incomplete attachment",gi[Pl]="incomplete dimensions",gi[Rl]="inco\
mplete, missing attachment",gi[Ml]="unsupported";function Yl(s,m,w,G,X,B){var j={cur:null,next:null,dirty:!1,setFBO:null},te=["rgba"],ee=["rgba4","rgb565","rgb5\
 a1"];m.ext_srgb&&ee.push("srgba"),m.ext_color_buffer_half_float&&ee.push("rgba16f","rgb16f"),m.webgl_color_buffer_float&&ee.push("rgba32f");var ce=["uint8"];m.
oes_texture_half_float&&ce.push("half float","float16"),m.oes_texture_float&&ce.push("float","float32");function fe(ae,ve,ge){this.target=ae,this.texture=ve,this.
renderbuffer=ge;var Je=0,Ke=0;ve?(Je=ve.width,Ke=ve.height):ge&&(Je=ge.width,Ke=ge.height),this.width=Je,this.height=Ke}function le(ae){ae&&(ae.texture&&ae.texture.
_texture.decRef(),ae.renderbuffer&&ae.renderbuffer._renderbuffer.decRef())}function pe(ae,ve,ge){if(ae)if(ae.texture){var Je=ae.texture._texture,Ke=Math.max(1,Je.
width),be=Math.max(1,Je.height);y(Ke===ve&&be===ge,"inconsistent width/height for supplied texture"),Je.refCount+=1}else{var Ae=ae.renderbuffer._renderbuffer;y(
Ae.width===ve&&Ae.height===ge,"inconsistent width/height for renderbuffer"),Ae.refCount+=1}}function ne(ae,ve){ve&&(ve.texture?s.framebufferTexture2D(vn,ae,ve.target,
ve.texture._texture.texture,0):s.framebufferRenderbuffer(vn,ae,Ma,ve.renderbuffer._renderbuffer.renderbuffer))}function se(ae){var ve=Hn,ge=null,Je=null,Ke=ae;typeof ae==
"object"&&(Ke=ae.data,"target"in ae&&(ve=ae.target|0)),y.type(Ke,"function","invalid attachment data");var be=Ke._reglType;return be==="texture2d"?(ge=Ke,y(ve===
Hn)):be==="textureCube"?(ge=Ke,y(ve>=ra&&ve<ra+6,"invalid cube map target")):be==="renderbuffer"?(Je=Ke,ve=Ma):y.raise("invalid regl object for attachment"),new fe(
ve,ge,Je)}function P(ae,ve,ge,Je,Ke){if(ge){var be=G.create2D({width:ae,height:ve,format:Je,type:Ke});return be._texture.refCount=0,new fe(Hn,be,null)}else{var Ae=X.
create({width:ae,height:ve,format:Je});return Ae._renderbuffer.refCount=0,new fe(Ma,null,Ae)}}function $(ae){return ae&&(ae.texture||ae.renderbuffer)}function oe(ae,ve,ge){
ae&&(ae.texture?ae.texture.resize(ve,ge):ae.renderbuffer&&ae.renderbuffer.resize(ve,ge),ae.width=ve,ae.height=ge)}var Te=0,Q={};function we(){this.id=Te++,Q[this.
id]=this,this.framebuffer=s.createFramebuffer(),this.width=0,this.height=0,this.colorAttachments=[],this.depthAttachment=null,this.stencilAttachment=null,this.depthStencilAttachment=
null}function xe(ae){ae.colorAttachments.forEach(le),le(ae.depthAttachment),le(ae.stencilAttachment),le(ae.depthStencilAttachment)}function Ve(ae){var ve=ae.framebuffer;
y(ve,"must not double destroy framebuffer"),s.deleteFramebuffer(ve),ae.framebuffer=null,B.framebufferCount--,delete Q[ae.id]}function Z(ae){var ve;s.bindFramebuffer(
vn,ae.framebuffer);var ge=ae.colorAttachments;for(ve=0;ve<ge.length;++ve)ne(Zs+ve,ge[ve]);for(ve=ge.length;ve<w.maxColorAttachments;++ve)s.framebufferTexture2D(
vn,Zs+ve,Hn,null,0);s.framebufferTexture2D(vn,Po,Hn,null,0),s.framebufferTexture2D(vn,Ks,Hn,null,0),s.framebufferTexture2D(vn,Da,Hn,null,0),ne(Ks,ae.depthAttachment),
ne(Da,ae.stencilAttachment),ne(Po,ae.depthStencilAttachment);var Je=s.checkFramebufferStatus(vn);!s.isContextLost()&&Je!==Mo&&y.raise("framebuffer configuration\
 not supported, status = "+gi[Je]),s.bindFramebuffer(vn,j.next?j.next.framebuffer:null),j.cur=j.next,s.getError()}function W(ae,ve){var ge=new we;B.framebufferCount++;
function Je(be,Ae){var Xe;y(j.next!==ge,"can not update framebuffer which is currently in use");var qe=0,ut=0,Kt=!0,qt=!0,yt=null,lr=!0,Vt="rgba",sr="uint8",fr=1,
ur=null,xr=null,_r=null,rr=!1;if(typeof be=="number")qe=be|0,ut=Ae|0||qe;else if(!be)qe=ut=1;else{y.type(be,"object","invalid arguments for framebuffer");var at=be;
if("shape"in at){var wr=at.shape;y(Array.isArray(wr)&&wr.length>=2,"invalid shape for framebuffer"),qe=wr[0],ut=wr[1]}else"radius"in at&&(qe=ut=at.radius),"widt\
h"in at&&(qe=at.width),"height"in at&&(ut=at.height);("color"in at||"colors"in at)&&(yt=at.color||at.colors,Array.isArray(yt)&&y(yt.length===1||m.webgl_draw_buffers,
"multiple render targets not supported")),yt||("colorCount"in at&&(fr=at.colorCount|0,y(fr>0,"invalid color buffer count")),"colorTexture"in at&&(lr=!!at.colorTexture,
Vt="rgba4"),"colorType"in at&&(sr=at.colorType,lr?(y(m.oes_texture_float||!(sr==="float"||sr==="float32"),"you must enable OES_texture_float in order to use flo\
ating point framebuffer objects"),y(m.oes_texture_half_float||!(sr==="half float"||sr==="float16"),"you must enable OES_texture_half_float in order to use 16-bi\
t floating point framebuffer objects")):sr==="half float"||sr==="float16"?(y(m.ext_color_buffer_half_float,"you must enable EXT_color_buffer_half_float to use 1\
6-bit render buffers"),Vt="rgba16f"):(sr==="float"||sr==="float32")&&(y(m.webgl_color_buffer_float,"you must enable WEBGL_color_buffer_float in order to use 32-\
bit floating point renderbuffers"),Vt="rgba32f"),y.oneOf(sr,ce,"invalid color type")),"colorFormat"in at&&(Vt=at.colorFormat,te.indexOf(Vt)>=0?lr=!0:ee.indexOf(
Vt)>=0?lr=!1:y.optional(function(){lr?y.oneOf(at.colorFormat,te,"invalid color format for texture"):y.oneOf(at.colorFormat,ee,"invalid color format for renderbu\
ffer")}))),("depthTexture"in at||"depthStencilTexture"in at)&&(rr=!!(at.depthTexture||at.depthStencilTexture),y(!rr||m.webgl_depth_texture,"webgl_depth_texture \
extension not supported")),"depth"in at&&(typeof at.depth=="boolean"?Kt=at.depth:(ur=at.depth,qt=!1)),"stencil"in at&&(typeof at.stencil=="boolean"?qt=at.stencil:
(xr=at.stencil,Kt=!1)),"depthStencil"in at&&(typeof at.depthStencil=="boolean"?Kt=qt=at.depthStencil:(_r=at.depthStencil,Kt=!1,qt=!1))}var St=null,He=null,dt=null,
Et=null;if(Array.isArray(yt))St=yt.map(se);else if(yt)St=[se(yt)];else for(St=new Array(fr),Xe=0;Xe<fr;++Xe)St[Xe]=P(qe,ut,lr,Vt,sr);y(m.webgl_draw_buffers||St.
length<=1,"you must enable the WEBGL_draw_buffers extension in order to use multiple color buffers."),y(St.length<=w.maxColorAttachments,"too many color attachm\
ents, not supported"),qe=qe||St[0].width,ut=ut||St[0].height,ur?He=se(ur):Kt&&!qt&&(He=P(qe,ut,rr,"depth","uint32")),xr?dt=se(xr):qt&&!Kt&&(dt=P(qe,ut,!1,"stenc\
il","uint8")),_r?Et=se(_r):!ur&&!xr&&qt&&Kt&&(Et=P(qe,ut,rr,"depth stencil","depth stencil")),y(!!ur+!!xr+!!_r<=1,"invalid framebuffer configuration, can specif\
y exactly one depth/stencil attachment");var nr=null;for(Xe=0;Xe<St.length;++Xe)if(pe(St[Xe],qe,ut),y(!St[Xe]||St[Xe].texture&&Fl.indexOf(St[Xe].texture._texture.
format)>=0||St[Xe].renderbuffer&&Xl.indexOf(St[Xe].renderbuffer._renderbuffer.format)>=0,"framebuffer color attachment "+Xe+" is invalid"),St[Xe]&&St[Xe].texture){
var On=Do[St[Xe].texture._texture.format]*Na[St[Xe].texture._texture.type];nr===null?nr=On:y(nr===On,"all color attachments much have the same number of bits pe\
r pixel.")}return pe(He,qe,ut),y(!He||He.texture&&He.texture._texture.format===kl||He.renderbuffer&&He.renderbuffer._renderbuffer.format===Ul,"invalid depth att\
achment for framebuffer object"),pe(dt,qe,ut),y(!dt||dt.renderbuffer&&dt.renderbuffer._renderbuffer.format===$l,"invalid stencil attachment for framebuffer obje\
ct"),pe(Et,qe,ut),y(!Et||Et.texture&&Et.texture._texture.format===ec||Et.renderbuffer&&Et.renderbuffer._renderbuffer.format===ec,"invalid depth-stencil attachme\
nt for framebuffer object"),xe(ge),ge.width=qe,ge.height=ut,ge.colorAttachments=St,ge.depthAttachment=He,ge.stencilAttachment=dt,ge.depthStencilAttachment=Et,Je.
color=St.map($),Je.depth=$(He),Je.stencil=$(dt),Je.depthStencil=$(Et),Je.width=ge.width,Je.height=ge.height,Z(ge),Je}function Ke(be,Ae){y(j.next!==ge,"can not r\
esize a framebuffer which is currently in use");var Xe=Math.max(be|0,1),qe=Math.max(Ae|0||Xe,1);if(Xe===ge.width&&qe===ge.height)return Je;for(var ut=ge.colorAttachments,
Kt=0;Kt<ut.length;++Kt)oe(ut[Kt],Xe,qe);return oe(ge.depthAttachment,Xe,qe),oe(ge.stencilAttachment,Xe,qe),oe(ge.depthStencilAttachment,Xe,qe),ge.width=Je.width=
Xe,ge.height=Je.height=qe,Z(ge),Je}return Je(ae,ve),t(Je,{resize:Ke,_reglType:"framebuffer",_framebuffer:ge,destroy:function(){Ve(ge),xe(ge)},use:function(be){j.
setFBO({framebuffer:Je},be)}})}function De(ae){var ve=Array(6);function ge(Ke){var be;y(ve.indexOf(j.next)<0,"can not update framebuffer which is currently in u\
se");var Ae={color:null},Xe=0,qe=null,ut="rgba",Kt="uint8",qt=1;if(typeof Ke=="number")Xe=Ke|0;else if(!Ke)Xe=1;else{y.type(Ke,"object","invalid arguments for f\
ramebuffer");var yt=Ke;if("shape"in yt){var lr=yt.shape;y(Array.isArray(lr)&&lr.length>=2,"invalid shape for framebuffer"),y(lr[0]===lr[1],"cube framebuffer mus\
t be square"),Xe=lr[0]}else"radius"in yt&&(Xe=yt.radius|0),"width"in yt?(Xe=yt.width|0,"height"in yt&&y(yt.height===Xe,"must be square")):"height"in yt&&(Xe=yt.
height|0);("color"in yt||"colors"in yt)&&(qe=yt.color||yt.colors,Array.isArray(qe)&&y(qe.length===1||m.webgl_draw_buffers,"multiple render targets not supported")),
qe||("colorCount"in yt&&(qt=yt.colorCount|0,y(qt>0,"invalid color buffer count")),"colorType"in yt&&(y.oneOf(yt.colorType,ce,"invalid color type"),Kt=yt.colorType),
"colorFormat"in yt&&(ut=yt.colorFormat,y.oneOf(yt.colorFormat,te,"invalid color format for texture"))),"depth"in yt&&(Ae.depth=yt.depth),"stencil"in yt&&(Ae.stencil=
yt.stencil),"depthStencil"in yt&&(Ae.depthStencil=yt.depthStencil)}var Vt;if(qe)if(Array.isArray(qe))for(Vt=[],be=0;be<qe.length;++be)Vt[be]=qe[be];else Vt=[qe];else{
Vt=Array(qt);var sr={radius:Xe,format:ut,type:Kt};for(be=0;be<qt;++be)Vt[be]=G.createCube(sr)}for(Ae.color=Array(Vt.length),be=0;be<Vt.length;++be){var fr=Vt[be];
y(typeof fr=="function"&&fr._reglType==="textureCube","invalid cube map"),Xe=Xe||fr.width,y(fr.width===Xe&&fr.height===Xe,"invalid cube map shape"),Ae.color[be]=
{target:ra,data:Vt[be]}}for(be=0;be<6;++be){for(var ur=0;ur<Vt.length;++ur)Ae.color[ur].target=ra+be;be>0&&(Ae.depth=ve[0].depth,Ae.stencil=ve[0].stencil,Ae.depthStencil=
ve[0].depthStencil),ve[be]?ve[be](Ae):ve[be]=W(Ae)}return t(ge,{width:Xe,height:Xe,color:Vt})}function Je(Ke){var be,Ae=Ke|0;if(y(Ae>0&&Ae<=w.maxCubeMapSize,"in\
valid radius for cube fbo"),Ae===ge.width)return ge;var Xe=ge.color;for(be=0;be<Xe.length;++be)Xe[be].resize(Ae);for(be=0;be<6;++be)ve[be].resize(Ae);return ge.
width=ge.height=Ae,ge}return ge(ae),t(ge,{faces:ve,resize:Je,_reglType:"framebufferCube",destroy:function(){ve.forEach(function(Ke){Ke.destroy()})}})}function ye(){
j.cur=null,j.next=null,j.dirty=!0,Cr(Q).forEach(function(ae){ae.framebuffer=s.createFramebuffer(),Z(ae)})}return t(j,{getFramebuffer:function(ae){if(typeof ae==
"function"&&ae._reglType==="framebuffer"){var ve=ae._framebuffer;if(ve instanceof we)return ve}return null},create:W,createCube:De,clear:function(){Cr(Q).forEach(
Ve)},restore:ye})}var Zl=5126,tc=34962,ka=34963,rc=["attributes","elements","offset","count","primitive","instances"];function No(){this.state=0,this.x=0,this.y=
0,this.z=0,this.w=0,this.buffer=null,this.size=0,this.normalized=!1,this.type=Zl,this.offset=0,this.stride=0,this.divisor=0}function Kl(s,m,w,G,X,B,j){for(var te=w.
maxAttributes,ee=new Array(te),ce=0;ce<te;++ce)ee[ce]=new No;var fe=0,le={},pe={Record:No,scope:{},state:ee,currentVAO:null,targetVAO:null,restore:se()?xe:function(){},
createVAO:Ve,getVAO:$,destroyBuffer:ne,setVAO:se()?oe:Te,clear:se()?Q:function(){}};function ne(Z){for(var W=0;W<ee.length;++W){var De=ee[W];De.buffer===Z&&(s.disableVertexAttribArray(
W),De.buffer=null)}}function se(){return m.oes_vertex_array_object}function P(){return m.angle_instanced_arrays}function $(Z){return typeof Z=="function"&&Z._vao?
Z._vao:null}function oe(Z){if(Z!==pe.currentVAO){var W=se();Z?W.bindVertexArrayOES(Z.vao):W.bindVertexArrayOES(null),pe.currentVAO=Z}}function Te(Z){if(Z!==pe.currentVAO){
if(Z)Z.bindAttrs();else{for(var W=P(),De=0;De<ee.length;++De){var ye=ee[De];ye.buffer?(s.enableVertexAttribArray(De),ye.buffer.bind(),s.vertexAttribPointer(De,ye.
size,ye.type,ye.normalized,ye.stride,ye.offfset),W&&ye.divisor&&W.vertexAttribDivisorANGLE(De,ye.divisor)):(s.disableVertexAttribArray(De),s.vertexAttrib4f(De,ye.
x,ye.y,ye.z,ye.w))}j.elements?s.bindBuffer(ka,j.elements.buffer.buffer):s.bindBuffer(ka,null)}pe.currentVAO=Z}}function Q(){Cr(le).forEach(function(Z){Z.destroy()})}
function we(){this.id=++fe,this.attributes=[],this.elements=null,this.ownsElements=!1,this.count=0,this.offset=0,this.instances=-1,this.primitive=4;var Z=se();Z?
this.vao=Z.createVertexArrayOES():this.vao=null,le[this.id]=this,this.buffers=[]}we.prototype.bindAttrs=function(){for(var Z=P(),W=this.attributes,De=0;De<W.length;++De){
var ye=W[De];ye.buffer?(s.enableVertexAttribArray(De),s.bindBuffer(tc,ye.buffer.buffer),s.vertexAttribPointer(De,ye.size,ye.type,ye.normalized,ye.stride,ye.offset),
Z&&ye.divisor&&Z.vertexAttribDivisorANGLE(De,ye.divisor)):(s.disableVertexAttribArray(De),s.vertexAttrib4f(De,ye.x,ye.y,ye.z,ye.w))}for(var ae=W.length;ae<te;++ae)
s.disableVertexAttribArray(ae);var ve=B.getElements(this.elements);ve?s.bindBuffer(ka,ve.buffer.buffer):s.bindBuffer(ka,null)},we.prototype.refresh=function(){var Z=se();
Z&&(Z.bindVertexArrayOES(this.vao),this.bindAttrs(),pe.currentVAO=null,Z.bindVertexArrayOES(null))},we.prototype.destroy=function(){if(this.vao){var Z=se();this===
pe.currentVAO&&(pe.currentVAO=null,Z.bindVertexArrayOES(null)),Z.deleteVertexArrayOES(this.vao),this.vao=null}this.ownsElements&&(this.elements.destroy(),this.elements=
null,this.ownsElements=!1),le[this.id]&&(delete le[this.id],G.vaoCount-=1)};function xe(){var Z=se();Z&&Cr(le).forEach(function(W){W.refresh()})}function Ve(Z){
var W=new we;G.vaoCount+=1;function De(ye){var ae;if(Array.isArray(ye))ae=ye,W.elements&&W.ownsElements&&W.elements.destroy(),W.elements=null,W.ownsElements=!1,
W.offset=0,W.count=0,W.instances=-1,W.primitive=4;else{if(y(typeof ye=="object","invalid arguments for create vao"),y("attributes"in ye,"must specify attributes\
 for vao"),ye.elements){var ve=ye.elements;W.ownsElements?typeof ve=="function"&&ve._reglType==="elements"?(W.elements.destroy(),W.ownsElements=!1):(W.elements(
ve),W.ownsElements=!1):B.getElements(ye.elements)?(W.elements=ye.elements,W.ownsElements=!1):(W.elements=B.create(ye.elements),W.ownsElements=!0)}else W.elements=
null,W.ownsElements=!1;ae=ye.attributes,W.offset=0,W.count=-1,W.instances=-1,W.primitive=4,W.elements&&(W.count=W.elements._elements.vertCount,W.primitive=W.elements.
_elements.primType),"offset"in ye&&(W.offset=ye.offset|0),"count"in ye&&(W.count=ye.count|0),"instances"in ye&&(W.instances=ye.instances|0),"primitive"in ye&&(y(
ye.primitive in Gr,"bad primitive type: "+ye.primitive),W.primitive=Gr[ye.primitive]),y.optional(()=>{for(var Kt=Object.keys(ye),qt=0;qt<Kt.length;++qt)y(rc.indexOf(
Kt[qt])>=0,'invalid option for vao: "'+Kt[qt]+'" valid options are '+rc)}),y(Array.isArray(ae),"attributes must be an array")}y(ae.length<te,"too many attribute\
s"),y(ae.length>0,"must specify at least one attribute");var ge={},Je=W.attributes;Je.length=ae.length;for(var Ke=0;Ke<ae.length;++Ke){var be=ae[Ke],Ae=Je[Ke]=new No,
Xe=be.data||be;if(Array.isArray(Xe)||e(Xe)||Pr(Xe)){var qe;W.buffers[Ke]&&(qe=W.buffers[Ke],e(Xe)&&qe._buffer.byteLength>=Xe.byteLength?qe.subdata(Xe):(qe.destroy(),
W.buffers[Ke]=null)),W.buffers[Ke]||(qe=W.buffers[Ke]=X.create(be,tc,!1,!0)),Ae.buffer=X.getBuffer(qe),Ae.size=Ae.buffer.dimension|0,Ae.normalized=!1,Ae.type=Ae.
buffer.dtype,Ae.offset=0,Ae.stride=0,Ae.divisor=0,Ae.state=1,ge[Ke]=1}else X.getBuffer(be)?(Ae.buffer=X.getBuffer(be),Ae.size=Ae.buffer.dimension|0,Ae.normalized=
!1,Ae.type=Ae.buffer.dtype,Ae.offset=0,Ae.stride=0,Ae.divisor=0,Ae.state=1):X.getBuffer(be.buffer)?(Ae.buffer=X.getBuffer(be.buffer),Ae.size=(+be.size||Ae.buffer.
dimension)|0,Ae.normalized=!!be.normalized||!1,"type"in be?(y.parameter(be.type,qr,"invalid buffer type"),Ae.type=qr[be.type]):Ae.type=Ae.buffer.dtype,Ae.offset=
(be.offset||0)|0,Ae.stride=(be.stride||0)|0,Ae.divisor=(be.divisor||0)|0,Ae.state=1,y(Ae.size>=1&&Ae.size<=4,"size must be between 1 and 4"),y(Ae.offset>=0,"inv\
alid offset"),y(Ae.stride>=0&&Ae.stride<=255,"stride must be between 0 and 255"),y(Ae.divisor>=0,"divisor must be positive"),y(!Ae.divisor||!!m.angle_instanced_arrays,
"ANGLE_instanced_arrays must be enabled to use divisor")):"x"in be?(y(Ke>0,"first attribute must not be a constant"),Ae.x=+be.x||0,Ae.y=+be.y||0,Ae.z=+be.z||0,Ae.
w=+be.w||0,Ae.state=2):y(!1,"invalid attribute spec for location "+Ke)}for(var ut=0;ut<W.buffers.length;++ut)!ge[ut]&&W.buffers[ut]&&(W.buffers[ut].destroy(),W.
buffers[ut]=null);return W.refresh(),De}return De.destroy=function(){for(var ye=0;ye<W.buffers.length;++ye)W.buffers[ye]&&W.buffers[ye].destroy();W.buffers.length=
0,W.ownsElements&&(W.elements.destroy(),W.elements=null,W.ownsElements=!1),W.destroy()},De._vao=W,De._reglType="vao",De(Z)}return pe}var Fa=35632,ql=35633,Ql=35718,
Jl=35721;function ef(s,m,w,G){var X={},B={};function j(P,$,oe,Te){this.name=P,this.id=$,this.location=oe,this.info=Te}function te(P,$){for(var oe=0;oe<P.length;++oe)
if(P[oe].id===$.id){P[oe].location=$.location;return}P.push($)}function ee(P,$,oe){var Te=P===Fa?X:B,Q=Te[$];if(!Q){var we=m.str($);Q=s.createShader(P),s.shaderSource(
Q,we),s.compileShader(Q),y.shaderError(s,Q,we,P,oe),Te[$]=Q}return Q}var ce={},fe=[],le=0;function pe(P,$){this.id=le++,this.fragId=P,this.vertId=$,this.program=
null,this.uniforms=[],this.attributes=[],this.refCount=1,G.profile&&(this.stats={uniformsCount:0,attributesCount:0})}function ne(P,$,oe){var Te,Q,we=ee(Fa,P.fragId),
xe=ee(ql,P.vertId),Ve=P.program=s.createProgram();if(s.attachShader(Ve,we),s.attachShader(Ve,xe),oe)for(Te=0;Te<oe.length;++Te){var Z=oe[Te];s.bindAttribLocation(
Ve,Z[0],Z[1])}s.linkProgram(Ve),y.linkError(s,Ve,m.str(P.fragId),m.str(P.vertId),$);var W=s.getProgramParameter(Ve,Ql);G.profile&&(P.stats.uniformsCount=W);var De=P.
uniforms;for(Te=0;Te<W;++Te)if(Q=s.getActiveUniform(Ve,Te),Q)if(Q.size>1)for(var ye=0;ye<Q.size;++ye){var ae=Q.name.replace("[0]","["+ye+"]");te(De,new j(ae,m.id(
ae),s.getUniformLocation(Ve,ae),Q))}else te(De,new j(Q.name,m.id(Q.name),s.getUniformLocation(Ve,Q.name),Q));var ve=s.getProgramParameter(Ve,Jl);G.profile&&(P.stats.
attributesCount=ve);var ge=P.attributes;for(Te=0;Te<ve;++Te)Q=s.getActiveAttrib(Ve,Te),Q&&te(ge,new j(Q.name,m.id(Q.name),s.getAttribLocation(Ve,Q.name),Q))}G.profile&&
(w.getMaxUniformsCount=function(){var P=0;return fe.forEach(function($){$.stats.uniformsCount>P&&(P=$.stats.uniformsCount)}),P},w.getMaxAttributesCount=function(){
var P=0;return fe.forEach(function($){$.stats.attributesCount>P&&(P=$.stats.attributesCount)}),P});function se(){X={},B={};for(var P=0;P<fe.length;++P)ne(fe[P],
null,fe[P].attributes.map(function($){return[$.location,$.name]}))}return{clear:function(){var P=s.deleteShader.bind(s);Cr(X).forEach(P),X={},Cr(B).forEach(P),B=
{},fe.forEach(function($){s.deleteProgram($.program)}),fe.length=0,ce={},w.shaderCount=0},program:function(P,$,oe,Te){y.command(P>=0,"missing vertex shader",oe),
y.command($>=0,"missing fragment shader",oe);var Q=ce[$];Q||(Q=ce[$]={});var we=Q[P];if(we&&(we.refCount++,!Te))return we;var xe=new pe($,P);return w.shaderCount++,
ne(xe,oe,Te),we||(Q[P]=xe),fe.push(xe),t(xe,{destroy:function(){if(xe.refCount--,xe.refCount<=0){s.deleteProgram(xe.program);var Ve=fe.indexOf(xe);fe.splice(Ve,
1),w.shaderCount--}Q[xe.vertId].refCount<=0&&(s.deleteShader(B[xe.vertId]),delete B[xe.vertId],delete ce[xe.fragId][xe.vertId]),Object.keys(ce[xe.fragId]).length||
(s.deleteShader(X[xe.fragId]),delete X[xe.fragId],delete ce[xe.fragId])}})},restore:se,shader:ee,frag:-1,vert:-1}}var tf=6408,na=5121,rf=3333,Ba=5126;function nf(s,m,w,G,X,B,j){
function te(fe){var le;m.next===null?(y(X.preserveDrawingBuffer,'you must create a webgl context with "preserveDrawingBuffer":true in order to read pixels from \
the drawing buffer'),le=na):(y(m.next.colorAttachments[0].texture!==null,"You cannot read from a renderbuffer"),le=m.next.colorAttachments[0].texture._texture.type,
y.optional(function(){B.oes_texture_float?(y(le===na||le===Ba,"Reading from a framebuffer is only allowed for the types 'uint8' and 'float'"),le===Ba&&y(j.readFloat,
"Reading 'float' values is not permitted in your browser. For a fallback, please see: https://www.npmjs.com/package/glsl-read-float")):y(le===na,"Reading from a\
 framebuffer is only allowed for the type 'uint8'")}));var pe=0,ne=0,se=G.framebufferWidth,P=G.framebufferHeight,$=null;e(fe)?$=fe:fe&&(y.type(fe,"object","inva\
lid arguments to regl.read()"),pe=fe.x|0,ne=fe.y|0,y(pe>=0&&pe<G.framebufferWidth,"invalid x offset for regl.read"),y(ne>=0&&ne<G.framebufferHeight,"invalid y o\
ffset for regl.read"),se=(fe.width||G.framebufferWidth-pe)|0,P=(fe.height||G.framebufferHeight-ne)|0,$=fe.data||null),$&&(le===na?y($ instanceof Uint8Array,"buf\
fer must be 'Uint8Array' when reading from a framebuffer of type 'uint8'"):le===Ba&&y($ instanceof Float32Array,"buffer must be 'Float32Array' when reading from\
 a framebuffer of type 'float'")),y(se>0&&se+pe<=G.framebufferWidth,"invalid width for read pixels"),y(P>0&&P+ne<=G.framebufferHeight,"invalid height for read p\
ixels"),w();var oe=se*P*4;return $||(le===na?$=new Uint8Array(oe):le===Ba&&($=$||new Float32Array(oe))),y.isTypedArray($,"data buffer for regl.read() must be a \
typedarray"),y($.byteLength>=oe,"data buffer for regl.read() too small"),s.pixelStorei(rf,4),s.readPixels(pe,ne,se,P,tf,le,$),$}function ee(fe){var le;return m.
setFBO({framebuffer:fe.framebuffer},function(){le=te(fe)}),le}function ce(fe){return!fe||!("framebuffer"in fe)?te(fe):ee(fe)}return ce}function xi(s){return Array.
prototype.slice.call(s)}function bi(s){return xi(s).join("")}function af(){var s=0,m=[],w=[];function G(le){for(var pe=0;pe<w.length;++pe)if(w[pe]===le)return m[pe];
var ne="g"+s++;return m.push(ne),w.push(le),ne}function X(){var le=[];function pe(){le.push.apply(le,xi(arguments))}var ne=[];function se(){var P="v"+s++;return ne.
push(P),arguments.length>0&&(le.push(P,"="),le.push.apply(le,xi(arguments)),le.push(";")),P}return t(pe,{def:se,toString:function(){return bi([ne.length>0?"var "+
ne.join(",")+";":"",bi(le)])}})}function B(){var le=X(),pe=X(),ne=le.toString,se=pe.toString;function P($,oe){pe($,oe,"=",le.def($,oe),";")}return t(function(){
le.apply(le,xi(arguments))},{def:le.def,entry:le,exit:pe,save:P,set:function($,oe,Te){P($,oe),le($,oe,"=",Te,";")},toString:function(){return ne()+se()}})}function j(){
var le=bi(arguments),pe=B(),ne=B(),se=pe.toString,P=ne.toString;return t(pe,{then:function(){return pe.apply(pe,xi(arguments)),this},else:function(){return ne.apply(
ne,xi(arguments)),this},toString:function(){var $=P();return $&&($="else{"+$+"}"),bi(["if(",le,"){",se(),"}",$])}})}var te=X(),ee={};function ce(le,pe){var ne=[];
function se(){var Q="a"+ne.length;return ne.push(Q),Q}pe=pe||0;for(var P=0;P<pe;++P)se();var $=B(),oe=$.toString,Te=ee[le]=t($,{arg:se,toString:function(){return bi(
["function(",ne.join(),"){",oe(),"}"])}});return Te}function fe(){var le=['"use strict";',te,"return {"];Object.keys(ee).forEach(function(se){le.push('"',se,'":',
ee[se].toString(),",")}),le.push("}");var pe=bi(le).replace(/;/g,`;
`).replace(/}/g,`}
`).replace(/{/g,`{
`),ne=Function.apply(null,m.concat(pe));return ne.apply(null,w)}return{global:te,link:G,block:X,proc:ce,scope:B,cond:j,compile:fe}}var Ei="xyzw".split(""),nc=5121,
_i=1,ko=2,Fo=0,Bo=1,ia=2,aa=3,Ga=4,Go=5,ic=6,zo="dither",ac="blend.enable",Uo="blend.color",za="blend.equation",Ua="blend.func",$o="depth.enable",Vo="depth.func",
oc="depth.range",jo="depth.mask",Ho="colorMask",wi="cull.enable",sc="cull.face",Wo="frontFace",Xo="lineWidth",cc="polygonOffset.enable",Ai="polygonOffset.offset",
lc="sample.alpha",a="sample.enable",v="sample.coverage",R="stencil.enable",V="stencil.mask",ie="stencil.func",Le="stencil.opFront",Ie="stencil.opBack",_e="sciss\
or.enable",de="scissor.box",et="viewport",tr="profile",ar="framebuffer",Wn="vert",ln="frag",Jr="elements",oa="primitive",sa="count",fc="offset",uc="instances",Yo="\
vao",of="Width",sf="Height",$a=ar+of,Va=ar+sf,Yd=et+of,Zd=et+sf,su="drawingBuffer",cu=su+of,lu=su+sf,Kd=[Ua,za,ie,Le,Ie,v,et,de,Ai],ja=34962,cf=34963,qd=35632,Qd=35633,
fu=3553,Jd=34067,eh=2884,th=3042,rh=3024,nh=2960,ih=2929,ah=3089,oh=32823,sh=32926,ch=32928,lf=5126,dc=35664,hc=35665,mc=35666,ff=5124,pc=35667,yc=35668,vc=35669,
uf=35670,gc=35671,xc=35672,bc=35673,Zo=35674,Ko=35675,qo=35676,Qo=35678,Jo=35680,df=4,es=1028,ca=1029,uu=2304,hf=2305,lh=32775,fh=32776,uh=519,Ti=7680,du=0,hu=1,
mu=32774,dh=513,pu=36160,hh=36064,Ln={0:0,1:1,zero:0,one:1,"src color":768,"one minus src color":769,"src alpha":770,"one minus src alpha":771,"dst color":774,"\
one minus dst color":775,"dst alpha":772,"one minus dst alpha":773,"constant color":32769,"one minus constant color":32770,"constant alpha":32771,"one minus con\
stant alpha":32772,"src alpha saturate":776},yu=["constant color, constant alpha","one minus constant color, constant alpha","constant color, one minus constant\
 alpha","one minus constant color, one minus constant alpha","constant alpha, constant color","constant alpha, one minus constant color","one minus constant alp\
ha, constant color","one minus constant alpha, one minus constant color"],Ha={never:512,less:513,"<":513,equal:514,"=":514,"==":514,"===":514,lequal:515,"<=":515,
greater:516,">":516,notequal:517,"!=":517,"!==":517,gequal:518,">=":518,always:519},Si={0:0,zero:0,keep:7680,replace:7681,increment:7682,decrement:7683,"increme\
nt wrap":34055,"decrement wrap":34056,invert:5386},vu={frag:qd,vert:Qd},mf={cw:uu,ccw:hf};function Ec(s){return Array.isArray(s)||e(s)||Pr(s)}function gu(s){return s.
sort(function(m,w){return m===et?-1:w===et?1:m<w?-1:1})}function yr(s,m,w,G){this.thisDep=s,this.contextDep=m,this.propDep=w,this.append=G}function Li(s){return s&&
!(s.thisDep||s.contextDep||s.propDep)}function or(s){return new yr(!1,!1,!1,s)}function Ur(s,m){var w=s.type;if(w===Fo){var G=s.data.length;return new yr(!0,G>=
1,G>=2,m)}else if(w===Ga){var X=s.data;return new yr(X.thisDep,X.contextDep,X.propDep,m)}else{if(w===Go)return new yr(!1,!1,!1,m);if(w===ic){for(var B=!1,j=!1,te=!1,
ee=0;ee<s.data.length;++ee){var ce=s.data[ee];if(ce.type===Bo)te=!0;else if(ce.type===ia)j=!0;else if(ce.type===aa)B=!0;else if(ce.type===Fo){B=!0;var fe=ce.data;
fe>=1&&(j=!0),fe>=2&&(te=!0)}else ce.type===Ga&&(B=B||ce.data.thisDep,j=j||ce.data.contextDep,te=te||ce.data.propDep)}return new yr(B,j,te,m)}else return new yr(
w===aa,w===ia,w===Bo,m)}}var xu=new yr(!1,!1,!1,function(){});function mh(s,m,w,G,X,B,j,te,ee,ce,fe,le,pe,ne,se){var P=ce.Record,$={add:32774,subtract:32778,"re\
verse subtract":32779};w.ext_blend_minmax&&($.min=lh,$.max=fh);var oe=w.angle_instanced_arrays,Te=w.webgl_draw_buffers,Q=w.oes_vertex_array_object,we={dirty:!0,
profile:se.profile},xe={},Ve=[],Z={},W={};function De(x){return x.replace(".","_")}function ye(x,u,T){var I=De(x);Ve.push(x),xe[I]=we[I]=!!T,Z[I]=u}function ae(x,u,T){
var I=De(x);Ve.push(x),Array.isArray(T)?(we[I]=T.slice(),xe[I]=T.slice()):we[I]=xe[I]=T,W[I]=u}ye(zo,rh),ye(ac,th),ae(Uo,"blendColor",[0,0,0,0]),ae(za,"blendEqu\
ationSeparate",[mu,mu]),ae(Ua,"blendFuncSeparate",[hu,du,hu,du]),ye($o,ih,!0),ae(Vo,"depthFunc",dh),ae(oc,"depthRange",[0,1]),ae(jo,"depthMask",!0),ae(Ho,Ho,[!0,
!0,!0,!0]),ye(wi,eh),ae(sc,"cullFace",ca),ae(Wo,Wo,hf),ae(Xo,Xo,1),ye(cc,oh),ae(Ai,"polygonOffset",[0,0]),ye(lc,sh),ye(a,ch),ae(v,"sampleCoverage",[1,!1]),ye(R,
nh),ae(V,"stencilMask",-1),ae(ie,"stencilFunc",[uh,0,-1]),ae(Le,"stencilOpSeparate",[es,Ti,Ti,Ti]),ae(Ie,"stencilOpSeparate",[ca,Ti,Ti,Ti]),ye(_e,ah),ae(de,"sci\
ssor",[0,0,s.drawingBufferWidth,s.drawingBufferHeight]),ae(et,et,[0,0,s.drawingBufferWidth,s.drawingBufferHeight]);var ve={gl:s,context:pe,strings:m,next:xe,current:we,
draw:le,elements:B,buffer:X,shader:fe,attributes:ce.state,vao:ce,uniforms:ee,framebuffer:te,extensions:w,timer:ne,isBufferArgs:Ec},ge={primTypes:Gr,compareFuncs:Ha,
blendFuncs:Ln,blendEquations:$,stencilOps:Si,glTypes:qr,orientationType:mf};y.optional(function(){ve.isArrayLike=Ht}),Te&&(ge.backBuffer=[ca],ge.drawBuffer=rt(G.
maxDrawbuffers,function(x){return x===0?[0]:rt(x,function(u){return hh+u})}));var Je=0;function Ke(){var x=af(),u=x.link,T=x.global;x.id=Je++,x.batchId="0";var I=u(
ve),M=x.shared={props:"a0"};Object.keys(ve).forEach(function(A){M[A]=T.def(I,".",A)}),y.optional(function(){x.CHECK=u(y),x.commandStr=y.guessCommand(),x.command=
u(x.commandStr),x.assert=function(A,b,D){A("if(!(",b,"))",this.CHECK,".commandRaise(",u(D),",",this.command,");")},ge.invalidBlendCombinations=yu});var L=x.next=
{},S=x.current={};Object.keys(W).forEach(function(A){Array.isArray(we[A])&&(L[A]=T.def(M.next,".",A),S[A]=T.def(M.current,".",A))});var C=x.constants={};Object.
keys(ge).forEach(function(A){C[A]=T.def(JSON.stringify(ge[A]))}),x.invoke=function(A,b){switch(b.type){case Fo:var D=["this",M.context,M.props,x.batchId];return A.
def(u(b.data),".call(",D.slice(0,Math.max(b.data.length+1,4)),")");case Bo:return A.def(M.props,b.data);case ia:return A.def(M.context,b.data);case aa:return A.
def("this",b.data);case Ga:return b.data.append(x,A),b.data.ref;case Go:return b.data.toString();case ic:return b.data.map(function(k){return x.invoke(A,k)})}},
x.attribCache={};var p={};return x.scopeAttrib=function(A){var b=m.id(A);if(b in p)return p[b];var D=ce.scope[b];D||(D=ce.scope[b]=new P);var k=p[b]=u(D);return k},
x}function be(x){var u=x.static,T=x.dynamic,I;if(tr in u){var M=!!u[tr];I=or(function(S,C){return M}),I.enable=M}else if(tr in T){var L=T[tr];I=Ur(L,function(S,C){
return S.invoke(C,L)})}return I}function Ae(x,u){var T=x.static,I=x.dynamic;if(ar in T){var M=T[ar];return M?(M=te.getFramebuffer(M),y.command(M,"invalid frameb\
uffer object"),or(function(S,C){var p=S.link(M),A=S.shared;C.set(A.framebuffer,".next",p);var b=A.context;return C.set(b,"."+$a,p+".width"),C.set(b,"."+Va,p+".h\
eight"),p})):or(function(S,C){var p=S.shared;C.set(p.framebuffer,".next","null");var A=p.context;return C.set(A,"."+$a,A+"."+cu),C.set(A,"."+Va,A+"."+lu),"null"})}else if(ar in
I){var L=I[ar];return Ur(L,function(S,C){var p=S.invoke(C,L),A=S.shared,b=A.framebuffer,D=C.def(b,".getFramebuffer(",p,")");y.optional(function(){S.assert(C,"!"+
p+"||"+D,"invalid framebuffer object")}),C.set(b,".next",D);var k=A.context;return C.set(k,"."+$a,D+"?"+D+".width:"+k+"."+cu),C.set(k,"."+Va,D+"?"+D+".height:"+
k+"."+lu),D})}else return null}function Xe(x,u,T){var I=x.static,M=x.dynamic;function L(p){if(p in I){var A=I[p];y.commandType(A,"object","invalid "+p,T.commandStr);
var b=!0,D=A.x|0,k=A.y|0,q,he;return"width"in A?(q=A.width|0,y.command(q>=0,"invalid "+p,T.commandStr)):b=!1,"height"in A?(he=A.height|0,y.command(he>=0,"invali\
d "+p,T.commandStr)):b=!1,new yr(!b&&u&&u.thisDep,!b&&u&&u.contextDep,!b&&u&&u.propDep,function(ue,Be){var Oe=ue.shared.context,Ne=q;"width"in A||(Ne=Be.def(Oe,
".",$a,"-",D));var Fe=he;return"height"in A||(Fe=Be.def(Oe,".",Va,"-",k)),[D,k,Ne,Fe]})}else if(p in M){var me=M[p],Ee=Ur(me,function(ue,Be){var Oe=ue.invoke(Be,
me);y.optional(function(){ue.assert(Be,Oe+"&&typeof "+Oe+'==="object"',"invalid "+p)});var Ne=ue.shared.context,Fe=Be.def(Oe,".x|0"),Ge=Be.def(Oe,".y|0"),Ye=Be.
def('"width" in ',Oe,"?",Oe,".width|0:","(",Ne,".",$a,"-",Fe,")"),Bt=Be.def('"height" in ',Oe,"?",Oe,".height|0:","(",Ne,".",Va,"-",Ge,")");return y.optional(function(){
ue.assert(Be,Ye+">=0&&"+Bt+">=0","invalid "+p)}),[Fe,Ge,Ye,Bt]});return u&&(Ee.thisDep=Ee.thisDep||u.thisDep,Ee.contextDep=Ee.contextDep||u.contextDep,Ee.propDep=
Ee.propDep||u.propDep),Ee}else return u?new yr(u.thisDep,u.contextDep,u.propDep,function(ue,Be){var Oe=ue.shared.context;return[0,0,Be.def(Oe,".",$a),Be.def(Oe,
".",Va)]}):null}var S=L(et);if(S){var C=S;S=new yr(S.thisDep,S.contextDep,S.propDep,function(p,A){var b=C.append(p,A),D=p.shared.context;return A.set(D,"."+Yd,b[2]),
A.set(D,"."+Zd,b[3]),b})}return{viewport:S,scissor_box:L(de)}}function qe(x,u){var T=x.static,I=typeof T[ln]=="string"&&typeof T[Wn]=="string";if(I){if(Object.keys(
u.dynamic).length>0)return null;var M=u.static,L=Object.keys(M);if(L.length>0&&typeof M[L[0]]=="number"){for(var S=[],C=0;C<L.length;++C)y(typeof M[L[C]]=="numb\
er","must specify all vertex attribute locations when using vaos"),S.push([M[L[C]]|0,L[C]]);return S}}return null}function ut(x,u,T){var I=x.static,M=x.dynamic;
function L(b){if(b in I){var D=m.id(I[b]);y.optional(function(){fe.shader(vu[b],D,y.guessCommand())});var k=or(function(){return D});return k.id=D,k}else if(b in
M){var q=M[b];return Ur(q,function(he,me){var Ee=he.invoke(me,q),ue=me.def(he.shared.strings,".id(",Ee,")");return y.optional(function(){me(he.shared.shader,".s\
hader(",vu[b],",",ue,",",he.command,");")}),ue})}return null}var S=L(ln),C=L(Wn),p=null,A;return Li(S)&&Li(C)?(p=fe.program(C.id,S.id,null,T),A=or(function(b,D){
return b.link(p)})):A=new yr(S&&S.thisDep||C&&C.thisDep,S&&S.contextDep||C&&C.contextDep,S&&S.propDep||C&&C.propDep,function(b,D){var k=b.shared.shader,q;S?q=S.
append(b,D):q=D.def(k,".",ln);var he;C?he=C.append(b,D):he=D.def(k,".",Wn);var me=k+".program("+he+","+q;return y.optional(function(){me+=","+b.command}),D.def(
me+")")}),{frag:S,vert:C,progVar:A,program:p}}function Kt(x,u){var T=x.static,I=x.dynamic,M={},L=!1;function S(){if(Yo in T){var Be=T[Yo];return Be!==null&&ce.getVAO(
Be)===null&&(Be=ce.createVAO(Be)),L=!0,M.vao=Be,or(function(Ne){var Fe=ce.getVAO(Be);return Fe?Ne.link(Fe):"null"})}else if(Yo in I){L=!0;var Oe=I[Yo];return Ur(
Oe,function(Ne,Fe){var Ge=Ne.invoke(Fe,Oe);return Fe.def(Ne.shared.vao+".getVAO("+Ge+")")})}return null}var C=S(),p=!1;function A(){if(Jr in T){var Be=T[Jr];if(M.
elements=Be,Ec(Be)){var Oe=M.elements=B.create(Be,!0);Be=B.getElements(Oe),p=!0}else Be&&(Be=B.getElements(Be),p=!0,y.command(Be,"invalid elements",u.commandStr));
var Ne=or(function(Ge,Ye){if(Be){var Bt=Ge.link(Be);return Ge.ELEMENTS=Bt,Bt}return Ge.ELEMENTS=null,null});return Ne.value=Be,Ne}else if(Jr in I){p=!0;var Fe=I[Jr];
return Ur(Fe,function(Ge,Ye){var Bt=Ge.shared,br=Bt.isBufferArgs,Xn=Bt.elements,Yn=Ge.invoke(Ye,Fe),Zn=Ye.def("null"),Ir=Ye.def(br,"(",Yn,")"),Cn=Ge.cond(Ir).then(
Zn,"=",Xn,".createStream(",Yn,");").else(Zn,"=",Xn,".getElements(",Yn,");");return y.optional(function(){Ge.assert(Cn.else,"!"+Yn+"||"+Zn,"invalid elements")}),
Ye.entry(Cn),Ye.exit(Ge.cond(Ir).then(Xn,".destroyStream(",Zn,");")),Ge.ELEMENTS=Zn,Zn})}else if(L)return new yr(C.thisDep,C.contextDep,C.propDep,function(Ge,Ye){
return Ye.def(Ge.shared.vao+".currentVAO?"+Ge.shared.elements+".getElements("+Ge.shared.vao+".currentVAO.elements):null")});return null}var b=A();function D(){if(oa in
T){var Be=T[oa];return M.primitive=Be,y.commandParameter(Be,Gr,"invalid primitve",u.commandStr),or(function(Ne,Fe){return Gr[Be]})}else if(oa in I){var Oe=I[oa];
return Ur(Oe,function(Ne,Fe){var Ge=Ne.constants.primTypes,Ye=Ne.invoke(Fe,Oe);return y.optional(function(){Ne.assert(Fe,Ye+" in "+Ge,"invalid primitive, must b\
e one of "+Object.keys(Gr))}),Fe.def(Ge,"[",Ye,"]")})}else{if(p)return Li(b)?b.value?or(function(Ne,Fe){return Fe.def(Ne.ELEMENTS,".primType")}):or(function(){return df}):
new yr(b.thisDep,b.contextDep,b.propDep,function(Ne,Fe){var Ge=Ne.ELEMENTS;return Fe.def(Ge,"?",Ge,".primType:",df)});if(L)return new yr(C.thisDep,C.contextDep,
C.propDep,function(Ne,Fe){return Fe.def(Ne.shared.vao+".currentVAO?"+Ne.shared.vao+".currentVAO.primitive:"+df)})}return null}function k(Be,Oe){if(Be in T){var Ne=T[Be]|
0;return Oe?M.offset=Ne:M.instances=Ne,y.command(!Oe||Ne>=0,"invalid "+Be,u.commandStr),or(function(Ge,Ye){return Oe&&(Ge.OFFSET=Ne),Ne})}else if(Be in I){var Fe=I[Be];
return Ur(Fe,function(Ge,Ye){var Bt=Ge.invoke(Ye,Fe);return Oe&&(Ge.OFFSET=Bt,y.optional(function(){Ge.assert(Ye,Bt+">=0","invalid "+Be)})),Bt})}else if(Oe){if(p)
return or(function(Ge,Ye){return Ge.OFFSET=0,0});if(L)return new yr(C.thisDep,C.contextDep,C.propDep,function(Ge,Ye){return Ye.def(Ge.shared.vao+".currentVAO?"+
Ge.shared.vao+".currentVAO.offset:0")})}else if(L)return new yr(C.thisDep,C.contextDep,C.propDep,function(Ge,Ye){return Ye.def(Ge.shared.vao+".currentVAO?"+Ge.shared.
vao+".currentVAO.instances:-1")});return null}var q=k(fc,!0);function he(){if(sa in T){var Be=T[sa]|0;return M.count=Be,y.command(typeof Be=="number"&&Be>=0,"in\
valid vertex count",u.commandStr),or(function(){return Be})}else if(sa in I){var Oe=I[sa];return Ur(Oe,function(Ye,Bt){var br=Ye.invoke(Bt,Oe);return y.optional(
function(){Ye.assert(Bt,"typeof "+br+'==="number"&&'+br+">=0&&"+br+"===("+br+"|0)","invalid vertex count")}),br})}else if(p)if(Li(b)){if(b)return q?new yr(q.thisDep,
q.contextDep,q.propDep,function(Ye,Bt){var br=Bt.def(Ye.ELEMENTS,".vertCount-",Ye.OFFSET);return y.optional(function(){Ye.assert(Bt,br+">=0","invalid vertex off\
set/element buffer too small")}),br}):or(function(Ye,Bt){return Bt.def(Ye.ELEMENTS,".vertCount")});var Ne=or(function(){return-1});return y.optional(function(){
Ne.MISSING=!0}),Ne}else{var Fe=new yr(b.thisDep||q.thisDep,b.contextDep||q.contextDep,b.propDep||q.propDep,function(Ye,Bt){var br=Ye.ELEMENTS;return Ye.OFFSET?Bt.
def(br,"?",br,".vertCount-",Ye.OFFSET,":-1"):Bt.def(br,"?",br,".vertCount:-1")});return y.optional(function(){Fe.DYNAMIC=!0}),Fe}else if(L){var Ge=new yr(C.thisDep,
C.contextDep,C.propDep,function(Ye,Bt){return Bt.def(Ye.shared.vao,".currentVAO?",Ye.shared.vao,".currentVAO.count:-1")});return Ge}return null}var me=D(),Ee=he(),
ue=k(uc,!1);return{elements:b,primitive:me,count:Ee,instances:ue,offset:q,vao:C,vaoActive:L,elementsActive:p,static:M}}function qt(x,u){var T=x.static,I=x.dynamic,
M={};return Ve.forEach(function(L){var S=De(L);function C(p,A){if(L in T){var b=p(T[L]);M[S]=or(function(){return b})}else if(L in I){var D=I[L];M[S]=Ur(D,function(k,q){
return A(k,q,k.invoke(q,D))})}}switch(L){case wi:case ac:case zo:case R:case $o:case _e:case cc:case lc:case a:case jo:return C(function(p){return y.commandType(
p,"boolean",L,u.commandStr),p},function(p,A,b){return y.optional(function(){p.assert(A,"typeof "+b+'==="boolean"',"invalid flag "+L,p.commandStr)}),b});case Vo:
return C(function(p){return y.commandParameter(p,Ha,"invalid "+L,u.commandStr),Ha[p]},function(p,A,b){var D=p.constants.compareFuncs;return y.optional(function(){
p.assert(A,b+" in "+D,"invalid "+L+", must be one of "+Object.keys(Ha))}),A.def(D,"[",b,"]")});case oc:return C(function(p){return y.command(Ht(p)&&p.length===2&&
typeof p[0]=="number"&&typeof p[1]=="number"&&p[0]<=p[1],"depth range is 2d array",u.commandStr),p},function(p,A,b){y.optional(function(){p.assert(A,p.shared.isArrayLike+
"("+b+")&&"+b+".length===2&&typeof "+b+'[0]==="number"&&typeof '+b+'[1]==="number"&&'+b+"[0]<="+b+"[1]","depth range must be a 2d array")});var D=A.def("+",b,"[\
0]"),k=A.def("+",b,"[1]");return[D,k]});case Ua:return C(function(p){y.commandType(p,"object","blend.func",u.commandStr);var A="srcRGB"in p?p.srcRGB:p.src,b="sr\
cAlpha"in p?p.srcAlpha:p.src,D="dstRGB"in p?p.dstRGB:p.dst,k="dstAlpha"in p?p.dstAlpha:p.dst;return y.commandParameter(A,Ln,S+".srcRGB",u.commandStr),y.commandParameter(
b,Ln,S+".srcAlpha",u.commandStr),y.commandParameter(D,Ln,S+".dstRGB",u.commandStr),y.commandParameter(k,Ln,S+".dstAlpha",u.commandStr),y.command(yu.indexOf(A+",\
 "+D)===-1,"unallowed blending combination (srcRGB, dstRGB) = ("+A+", "+D+")",u.commandStr),[Ln[A],Ln[D],Ln[b],Ln[k]]},function(p,A,b){var D=p.constants.blendFuncs;
y.optional(function(){p.assert(A,b+"&&typeof "+b+'==="object"',"invalid blend func, must be an object")});function k(Oe,Ne){var Fe=A.def('"',Oe,Ne,'" in ',b,"?",
b,".",Oe,Ne,":",b,".",Oe);return y.optional(function(){p.assert(A,Fe+" in "+D,"invalid "+L+"."+Oe+Ne+", must be one of "+Object.keys(Ln))}),Fe}var q=k("src","RG\
B"),he=k("dst","RGB");y.optional(function(){var Oe=p.constants.invalidBlendCombinations;p.assert(A,Oe+".indexOf("+q+'+", "+'+he+") === -1 ","unallowed blending \
combination for (srcRGB, dstRGB)")});var me=A.def(D,"[",q,"]"),Ee=A.def(D,"[",k("src","Alpha"),"]"),ue=A.def(D,"[",he,"]"),Be=A.def(D,"[",k("dst","Alpha"),"]");
return[me,ue,Ee,Be]});case za:return C(function(p){if(typeof p=="string")return y.commandParameter(p,$,"invalid "+L,u.commandStr),[$[p],$[p]];if(typeof p=="obje\
ct")return y.commandParameter(p.rgb,$,L+".rgb",u.commandStr),y.commandParameter(p.alpha,$,L+".alpha",u.commandStr),[$[p.rgb],$[p.alpha]];y.commandRaise("invalid\
 blend.equation",u.commandStr)},function(p,A,b){var D=p.constants.blendEquations,k=A.def(),q=A.def(),he=p.cond("typeof ",b,'==="string"');return y.optional(function(){
function me(Ee,ue,Be){p.assert(Ee,Be+" in "+D,"invalid "+ue+", must be one of "+Object.keys($))}me(he.then,L,b),p.assert(he.else,b+"&&typeof "+b+'==="object"',"\
invalid "+L),me(he.else,L+".rgb",b+".rgb"),me(he.else,L+".alpha",b+".alpha")}),he.then(k,"=",q,"=",D,"[",b,"];"),he.else(k,"=",D,"[",b,".rgb];",q,"=",D,"[",b,".\
alpha];"),A(he),[k,q]});case Uo:return C(function(p){return y.command(Ht(p)&&p.length===4,"blend.color must be a 4d array",u.commandStr),rt(4,function(A){return+p[A]})},
function(p,A,b){return y.optional(function(){p.assert(A,p.shared.isArrayLike+"("+b+")&&"+b+".length===4","blend.color must be a 4d array")}),rt(4,function(D){return A.
def("+",b,"[",D,"]")})});case V:return C(function(p){return y.commandType(p,"number",S,u.commandStr),p|0},function(p,A,b){return y.optional(function(){p.assert(
A,"typeof "+b+'==="number"',"invalid stencil.mask")}),A.def(b,"|0")});case ie:return C(function(p){y.commandType(p,"object",S,u.commandStr);var A=p.cmp||"keep",
b=p.ref||0,D="mask"in p?p.mask:-1;return y.commandParameter(A,Ha,L+".cmp",u.commandStr),y.commandType(b,"number",L+".ref",u.commandStr),y.commandType(D,"number",
L+".mask",u.commandStr),[Ha[A],b,D]},function(p,A,b){var D=p.constants.compareFuncs;y.optional(function(){function me(){p.assert(A,Array.prototype.join.call(arguments,
""),"invalid stencil.func")}me(b+"&&typeof ",b,'==="object"'),me('!("cmp" in ',b,")||(",b,".cmp in ",D,")")});var k=A.def('"cmp" in ',b,"?",D,"[",b,".cmp]",":",
Ti),q=A.def(b,".ref|0"),he=A.def('"mask" in ',b,"?",b,".mask|0:-1");return[k,q,he]});case Le:case Ie:return C(function(p){y.commandType(p,"object",S,u.commandStr);
var A=p.fail||"keep",b=p.zfail||"keep",D=p.zpass||"keep";return y.commandParameter(A,Si,L+".fail",u.commandStr),y.commandParameter(b,Si,L+".zfail",u.commandStr),
y.commandParameter(D,Si,L+".zpass",u.commandStr),[L===Ie?ca:es,Si[A],Si[b],Si[D]]},function(p,A,b){var D=p.constants.stencilOps;y.optional(function(){p.assert(A,
b+"&&typeof "+b+'==="object"',"invalid "+L)});function k(q){return y.optional(function(){p.assert(A,'!("'+q+'" in '+b+")||("+b+"."+q+" in "+D+")","invalid "+L+"\
."+q+", must be one of "+Object.keys(Si))}),A.def('"',q,'" in ',b,"?",D,"[",b,".",q,"]:",Ti)}return[L===Ie?ca:es,k("fail"),k("zfail"),k("zpass")]});case Ai:return C(
function(p){y.commandType(p,"object",S,u.commandStr);var A=p.factor|0,b=p.units|0;return y.commandType(A,"number",S+".factor",u.commandStr),y.commandType(b,"num\
ber",S+".units",u.commandStr),[A,b]},function(p,A,b){y.optional(function(){p.assert(A,b+"&&typeof "+b+'==="object"',"invalid "+L)});var D=A.def(b,".factor|0"),k=A.
def(b,".units|0");return[D,k]});case sc:return C(function(p){var A=0;return p==="front"?A=es:p==="back"&&(A=ca),y.command(!!A,S,u.commandStr),A},function(p,A,b){
return y.optional(function(){p.assert(A,b+'==="front"||'+b+'==="back"',"invalid cull.face")}),A.def(b,'==="front"?',es,":",ca)});case Xo:return C(function(p){return y.
command(typeof p=="number"&&p>=G.lineWidthDims[0]&&p<=G.lineWidthDims[1],"invalid line width, must be a positive number between "+G.lineWidthDims[0]+" and "+G.lineWidthDims[1],
u.commandStr),p},function(p,A,b){return y.optional(function(){p.assert(A,"typeof "+b+'==="number"&&'+b+">="+G.lineWidthDims[0]+"&&"+b+"<="+G.lineWidthDims[1],"i\
nvalid line width")}),b});case Wo:return C(function(p){return y.commandParameter(p,mf,S,u.commandStr),mf[p]},function(p,A,b){return y.optional(function(){p.assert(
A,b+'==="cw"||'+b+'==="ccw"',"invalid frontFace, must be one of cw,ccw")}),A.def(b+'==="cw"?'+uu+":"+hf)});case Ho:return C(function(p){return y.command(Ht(p)&&
p.length===4,"color.mask must be length 4 array",u.commandStr),p.map(function(A){return!!A})},function(p,A,b){return y.optional(function(){p.assert(A,p.shared.isArrayLike+
"("+b+")&&"+b+".length===4","invalid color.mask")}),rt(4,function(D){return"!!"+b+"["+D+"]"})});case v:return C(function(p){y.command(typeof p=="object"&&p,S,u.
commandStr);var A="value"in p?p.value:1,b=!!p.invert;return y.command(typeof A=="number"&&A>=0&&A<=1,"sample.coverage.value must be a number between 0 and 1",u.
commandStr),[A,b]},function(p,A,b){y.optional(function(){p.assert(A,b+"&&typeof "+b+'==="object"',"invalid sample.coverage")});var D=A.def('"value" in ',b,"?+",
b,".value:1"),k=A.def("!!",b,".invert");return[D,k]})}}),M}function yt(x,u){var T=x.static,I=x.dynamic,M={};return Object.keys(T).forEach(function(L){var S=T[L],
C;if(typeof S=="number"||typeof S=="boolean")C=or(function(){return S});else if(typeof S=="function"){var p=S._reglType;p==="texture2d"||p==="textureCube"?C=or(
function(A){return A.link(S)}):p==="framebuffer"||p==="framebufferCube"?(y.command(S.color.length>0,'missing color attachment for framebuffer sent to uniform "'+
L+'"',u.commandStr),C=or(function(A){return A.link(S.color[0])})):y.commandRaise('invalid data for uniform "'+L+'"',u.commandStr)}else Ht(S)?C=or(function(A){var b=A.
global.def("[",rt(S.length,function(D){return y.command(typeof S[D]=="number"||typeof S[D]=="boolean","invalid uniform "+L,A.commandStr),S[D]}),"]");return b}):
y.commandRaise('invalid or missing data for uniform "'+L+'"',u.commandStr);C.value=S,M[L]=C}),Object.keys(I).forEach(function(L){var S=I[L];M[L]=Ur(S,function(C,p){
return C.invoke(p,S)})}),M}function lr(x,u){var T=x.static,I=x.dynamic,M={};return Object.keys(T).forEach(function(L){var S=T[L],C=m.id(L),p=new P;if(Ec(S))p.state=
_i,p.buffer=X.getBuffer(X.create(S,ja,!1,!0)),p.type=0;else{var A=X.getBuffer(S);if(A)p.state=_i,p.buffer=A,p.type=0;else if(y.command(typeof S=="object"&&S,"in\
valid data for attribute "+L,u.commandStr),"constant"in S){var b=S.constant;p.buffer="null",p.state=ko,typeof b=="number"?p.x=b:(y.command(Ht(b)&&b.length>0&&b.
length<=4,"invalid constant for attribute "+L,u.commandStr),Ei.forEach(function(ue,Be){Be<b.length&&(p[ue]=b[Be])}))}else{Ec(S.buffer)?A=X.getBuffer(X.create(S.
buffer,ja,!1,!0)):A=X.getBuffer(S.buffer),y.command(!!A,'missing buffer for attribute "'+L+'"',u.commandStr);var D=S.offset|0;y.command(D>=0,'invalid offset for\
 attribute "'+L+'"',u.commandStr);var k=S.stride|0;y.command(k>=0&&k<256,'invalid stride for attribute "'+L+'", must be integer betweeen [0, 255]',u.commandStr);
var q=S.size|0;y.command(!("size"in S)||q>0&&q<=4,'invalid size for attribute "'+L+'", must be 1,2,3,4',u.commandStr);var he=!!S.normalized,me=0;"type"in S&&(y.
commandParameter(S.type,qr,"invalid type for attribute "+L,u.commandStr),me=qr[S.type]);var Ee=S.divisor|0;y.optional(function(){"divisor"in S&&(y.command(Ee===
0||oe,'cannot specify divisor for attribute "'+L+'", instancing not supported',u.commandStr),y.command(Ee>=0,'invalid divisor for attribute "'+L+'"',u.commandStr));
var ue=u.commandStr,Be=["buffer","offset","divisor","normalized","type","size","stride"];Object.keys(S).forEach(function(Oe){y.command(Be.indexOf(Oe)>=0,'unknow\
n parameter "'+Oe+'" for attribute pointer "'+L+'" (valid parameters are '+Be+")",ue)})}),p.buffer=A,p.state=_i,p.size=q,p.normalized=he,p.type=me||A.dtype,p.offset=
D,p.stride=k,p.divisor=Ee}}M[L]=or(function(ue,Be){var Oe=ue.attribCache;if(C in Oe)return Oe[C];var Ne={isStream:!1};return Object.keys(p).forEach(function(Fe){
Ne[Fe]=p[Fe]}),p.buffer&&(Ne.buffer=ue.link(p.buffer),Ne.type=Ne.type||Ne.buffer+".dtype"),Oe[C]=Ne,Ne})}),Object.keys(I).forEach(function(L){var S=I[L];function C(p,A){
var b=p.invoke(A,S),D=p.shared,k=p.constants,q=D.isBufferArgs,he=D.buffer;y.optional(function(){p.assert(A,b+"&&(typeof "+b+'==="object"||typeof '+b+'==="functi\
on")&&('+q+"("+b+")||"+he+".getBuffer("+b+")||"+he+".getBuffer("+b+".buffer)||"+q+"("+b+'.buffer)||("constant" in '+b+"&&(typeof "+b+'.constant==="number"||'+D.
isArrayLike+"("+b+".constant))))",'invalid dynamic attribute "'+L+'"')});var me={isStream:A.def(!1)},Ee=new P;Ee.state=_i,Object.keys(Ee).forEach(function(Ne){me[Ne]=
A.def(""+Ee[Ne])});var ue=me.buffer,Be=me.type;A("if(",q,"(",b,")){",me.isStream,"=true;",ue,"=",he,".createStream(",ja,",",b,");",Be,"=",ue,".dtype;","}else{",
ue,"=",he,".getBuffer(",b,");","if(",ue,"){",Be,"=",ue,".dtype;",'}else if("constant" in ',b,"){",me.state,"=",ko,";","if(typeof "+b+'.constant === "number"){',
me[Ei[0]],"=",b,".constant;",Ei.slice(1).map(function(Ne){return me[Ne]}).join("="),"=0;","}else{",Ei.map(function(Ne,Fe){return me[Ne]+"="+b+".constant.length>"+
Fe+"?"+b+".constant["+Fe+"]:0;"}).join(""),"}}else{","if(",q,"(",b,".buffer)){",ue,"=",he,".createStream(",ja,",",b,".buffer);","}else{",ue,"=",he,".getBuffer(",
b,".buffer);","}",Be,'="type" in ',b,"?",k.glTypes,"[",b,".type]:",ue,".dtype;",me.normalized,"=!!",b,".normalized;");function Oe(Ne){A(me[Ne],"=",b,".",Ne,"|0;")}
return Oe("size"),Oe("offset"),Oe("stride"),Oe("divisor"),A("}}"),A.exit("if(",me.isStream,"){",he,".destroyStream(",ue,");","}"),me}M[L]=Ur(S,C)}),M}function Vt(x){
var u=x.static,T=x.dynamic,I={};return Object.keys(u).forEach(function(M){var L=u[M];I[M]=or(function(S,C){return typeof L=="number"||typeof L=="boolean"?""+L:S.
link(L)})}),Object.keys(T).forEach(function(M){var L=T[M];I[M]=Ur(L,function(S,C){return S.invoke(C,L)})}),I}function sr(x,u,T,I,M){var L=x.static,S=x.dynamic;y.
optional(function(){var Oe=[ar,Wn,ln,Jr,oa,fc,sa,uc,tr,Yo].concat(Ve);function Ne(Fe){Object.keys(Fe).forEach(function(Ge){y.command(Oe.indexOf(Ge)>=0,'unknown \
parameter "'+Ge+'"',M.commandStr)})}Ne(L),Ne(S)});var C=qe(x,u),p=Ae(x,M),A=Xe(x,p,M),b=Kt(x,M),D=qt(x,M),k=ut(x,M,C);function q(Oe){var Ne=A[Oe];Ne&&(D[Oe]=Ne)}
q(et),q(De(de));var he=Object.keys(D).length>0,me={framebuffer:p,draw:b,shader:k,state:D,dirty:he,scopeVAO:null,drawVAO:null,useVAO:!1,attributes:{}};if(me.profile=
be(x,M),me.uniforms=yt(T,M),me.drawVAO=me.scopeVAO=b.vao,!me.drawVAO&&k.program&&!C&&w.angle_instanced_arrays&&b.static.elements){var Ee=!0,ue=k.program.attributes.
map(function(Oe){var Ne=u.static[Oe];return Ee=Ee&&!!Ne,Ne});if(Ee&&ue.length>0){var Be=ce.getVAO(ce.createVAO({attributes:ue,elements:b.static.elements}));me.drawVAO=
new yr(null,null,null,function(Oe,Ne){return Oe.link(Be)}),me.useVAO=!0}}return C?me.useVAO=!0:me.attributes=lr(u,M),me.context=Vt(I,M),me}function fr(x,u,T){var I=x.
shared,M=I.context,L=x.scope();Object.keys(T).forEach(function(S){u.save(M,"."+S);var C=T[S],p=C.append(x,u);Array.isArray(p)?L(M,".",S,"=[",p.join(),"];"):L(M,
".",S,"=",p,";")}),u(L)}function ur(x,u,T,I){var M=x.shared,L=M.gl,S=M.framebuffer,C;Te&&(C=u.def(M.extensions,".webgl_draw_buffers"));var p=x.constants,A=p.drawBuffer,
b=p.backBuffer,D;T?D=T.append(x,u):D=u.def(S,".next"),I||u("if(",D,"!==",S,".cur){"),u("if(",D,"){",L,".bindFramebuffer(",pu,",",D,".framebuffer);"),Te&&u(C,".d\
rawBuffersWEBGL(",A,"[",D,".colorAttachments.length]);"),u("}else{",L,".bindFramebuffer(",pu,",null);"),Te&&u(C,".drawBuffersWEBGL(",b,");"),u("}",S,".cur=",D,"\
;"),I||u("}")}function xr(x,u,T){var I=x.shared,M=I.gl,L=x.current,S=x.next,C=I.current,p=I.next,A=x.cond(C,".dirty");Ve.forEach(function(b){var D=De(b);if(!(D in
T.state)){var k,q;if(D in S){k=S[D],q=L[D];var he=rt(we[D].length,function(Ee){return A.def(k,"[",Ee,"]")});A(x.cond(he.map(function(Ee,ue){return Ee+"!=="+q+"["+
ue+"]"}).join("||")).then(M,".",W[D],"(",he,");",he.map(function(Ee,ue){return q+"["+ue+"]="+Ee}).join(";"),";"))}else{k=A.def(p,".",D);var me=x.cond(k,"!==",C,
".",D);A(me),D in Z?me(x.cond(k).then(M,".enable(",Z[D],");").else(M,".disable(",Z[D],");"),C,".",D,"=",k,";"):me(M,".",W[D],"(",k,");",C,".",D,"=",k,";")}}}),Object.
keys(T.state).length===0&&A(C,".dirty=false;"),u(A)}function _r(x,u,T,I){var M=x.shared,L=x.current,S=M.current,C=M.gl;gu(Object.keys(T)).forEach(function(p){var A=T[p];
if(!(I&&!I(A))){var b=A.append(x,u);if(Z[p]){var D=Z[p];Li(A)?b?u(C,".enable(",D,");"):u(C,".disable(",D,");"):u(x.cond(b).then(C,".enable(",D,");").else(C,".di\
sable(",D,");")),u(S,".",p,"=",b,";")}else if(Ht(b)){var k=L[p];u(C,".",W[p],"(",b,");",b.map(function(q,he){return k+"["+he+"]="+q}).join(";"),";")}else u(C,".",
W[p],"(",b,");",S,".",p,"=",b,";")}})}function rr(x,u){oe&&(x.instancing=u.def(x.shared.extensions,".angle_instanced_arrays"))}function at(x,u,T,I,M){var L=x.shared,
S=x.stats,C=L.current,p=L.timer,A=T.profile;function b(){return typeof performance>"u"?"Date.now()":"performance.now()"}var D,k;function q(Oe){D=u.def(),Oe(D,"=",
b(),";"),typeof M=="string"?Oe(S,".count+=",M,";"):Oe(S,".count++;"),ne&&(I?(k=u.def(),Oe(k,"=",p,".getNumPendingQueries();")):Oe(p,".beginQuery(",S,");"))}function he(Oe){
Oe(S,".cpuTime+=",b(),"-",D,";"),ne&&(I?Oe(p,".pushScopeStats(",k,",",p,".getNumPendingQueries(),",S,");"):Oe(p,".endQuery();"))}function me(Oe){var Ne=u.def(C,
".profile");u(C,".profile=",Oe,";"),u.exit(C,".profile=",Ne,";")}var Ee;if(A){if(Li(A)){A.enable?(q(u),he(u.exit),me("true")):me("false");return}Ee=A.append(x,u),
me(Ee)}else Ee=u.def(C,".profile");var ue=x.block();q(ue),u("if(",Ee,"){",ue,"}");var Be=x.block();he(Be),u.exit("if(",Ee,"){",Be,"}")}function wr(x,u,T,I,M){var L=x.
shared;function S(p){switch(p){case dc:case pc:case gc:return 2;case hc:case yc:case xc:return 3;case mc:case vc:case bc:return 4;default:return 1}}function C(p,A,b){
var D=L.gl,k=u.def(p,".location"),q=u.def(L.attributes,"[",k,"]"),he=b.state,me=b.buffer,Ee=[b.x,b.y,b.z,b.w],ue=["buffer","normalized","offset","stride"];function Be(){
u("if(!",q,".buffer){",D,".enableVertexAttribArray(",k,");}");var Ne=b.type,Fe;if(b.size?Fe=u.def(b.size,"||",A):Fe=A,u("if(",q,".type!==",Ne,"||",q,".size!==",
Fe,"||",ue.map(function(Ye){return q+"."+Ye+"!=="+b[Ye]}).join("||"),"){",D,".bindBuffer(",ja,",",me,".buffer);",D,".vertexAttribPointer(",[k,Fe,Ne,b.normalized,
b.stride,b.offset],");",q,".type=",Ne,";",q,".size=",Fe,";",ue.map(function(Ye){return q+"."+Ye+"="+b[Ye]+";"}).join(""),"}"),oe){var Ge=b.divisor;u("if(",q,".d\
ivisor!==",Ge,"){",x.instancing,".vertexAttribDivisorANGLE(",[k,Ge],");",q,".divisor=",Ge,";}")}}function Oe(){u("if(",q,".buffer){",D,".disableVertexAttribArra\
y(",k,");",q,".buffer=null;","}if(",Ei.map(function(Ne,Fe){return q+"."+Ne+"!=="+Ee[Fe]}).join("||"),"){",D,".vertexAttrib4f(",k,",",Ee,");",Ei.map(function(Ne,Fe){
return q+"."+Ne+"="+Ee[Fe]+";"}).join(""),"}")}he===_i?Be():he===ko?Oe():(u("if(",he,"===",_i,"){"),Be(),u("}else{"),Oe(),u("}"))}I.forEach(function(p){var A=p.
name,b=T.attributes[A],D;if(b){if(!M(b))return;D=b.append(x,u)}else{if(!M(xu))return;var k=x.scopeAttrib(A);y.optional(function(){x.assert(u,k+".state","missing\
 attribute "+A)}),D={},Object.keys(new P).forEach(function(q){D[q]=u.def(k,".",q)})}C(x.link(p),S(p.info.type),D)})}function St(x,u,T,I,M,L){for(var S=x.shared,
C=S.gl,p,A=0;A<I.length;++A){var b=I[A],D=b.name,k=b.info.type,q=T.uniforms[D],he=x.link(b),me=he+".location",Ee;if(q){if(!M(q))continue;if(Li(q)){var ue=q.value;
if(y.command(ue!==null&&typeof ue<"u",'missing uniform "'+D+'"',x.commandStr),k===Qo||k===Jo){y.command(typeof ue=="function"&&(k===Qo&&(ue._reglType==="texture\
2d"||ue._reglType==="framebuffer")||k===Jo&&(ue._reglType==="textureCube"||ue._reglType==="framebufferCube")),"invalid texture for uniform "+D,x.commandStr);var Be=x.
link(ue._texture||ue.color[0]._texture);u(C,".uniform1i(",me,",",Be+".bind());"),u.exit(Be,".unbind();")}else if(k===Zo||k===Ko||k===qo){y.optional(function(){y.
command(Ht(ue),"invalid matrix for uniform "+D,x.commandStr),y.command(k===Zo&&ue.length===4||k===Ko&&ue.length===9||k===qo&&ue.length===16,"invalid length for \
matrix uniform "+D,x.commandStr)});var Oe=x.global.def("new Float32Array(["+Array.prototype.slice.call(ue)+"])"),Ne=2;k===Ko?Ne=3:k===qo&&(Ne=4),u(C,".uniformMa\
trix",Ne,"fv(",me,",false,",Oe,");")}else{switch(k){case lf:y.commandType(ue,"number","uniform "+D,x.commandStr),p="1f";break;case dc:y.command(Ht(ue)&&ue.length===
2,"uniform "+D,x.commandStr),p="2f";break;case hc:y.command(Ht(ue)&&ue.length===3,"uniform "+D,x.commandStr),p="3f";break;case mc:y.command(Ht(ue)&&ue.length===
4,"uniform "+D,x.commandStr),p="4f";break;case uf:y.commandType(ue,"boolean","uniform "+D,x.commandStr),p="1i";break;case ff:y.commandType(ue,"number","uniform "+
D,x.commandStr),p="1i";break;case gc:y.command(Ht(ue)&&ue.length===2,"uniform "+D,x.commandStr),p="2i";break;case pc:y.command(Ht(ue)&&ue.length===2,"uniform "+
D,x.commandStr),p="2i";break;case xc:y.command(Ht(ue)&&ue.length===3,"uniform "+D,x.commandStr),p="3i";break;case yc:y.command(Ht(ue)&&ue.length===3,"uniform "+
D,x.commandStr),p="3i";break;case bc:y.command(Ht(ue)&&ue.length===4,"uniform "+D,x.commandStr),p="4i";break;case vc:y.command(Ht(ue)&&ue.length===4,"uniform "+
D,x.commandStr),p="4i";break}u(C,".uniform",p,"(",me,",",Ht(ue)?Array.prototype.slice.call(ue):ue,");")}continue}else Ee=q.append(x,u)}else{if(!M(xu))continue;Ee=
u.def(S.uniforms,"[",m.id(D),"]")}k===Qo?(y(!Array.isArray(Ee),"must specify a scalar prop for textures"),u("if(",Ee,"&&",Ee,'._reglType==="framebuffer"){',Ee,"\
=",Ee,".color[0];","}")):k===Jo&&(y(!Array.isArray(Ee),"must specify a scalar prop for cube maps"),u("if(",Ee,"&&",Ee,'._reglType==="framebufferCube"){',Ee,"=",
Ee,".color[0];","}")),y.optional(function(){function Ir(gn,Su){x.assert(u,gn,'bad data or missing for uniform "'+D+'".  '+Su)}function Cn(gn){y(!Array.isArray(Ee),
"must not specify an array type for uniform"),Ir("typeof "+Ee+'==="'+gn+'"',"invalid type, expected "+gn)}function fn(gn,Su){Array.isArray(Ee)?y(Ee.length===gn,
"must have length "+gn):Ir(S.isArrayLike+"("+Ee+")&&"+Ee+".length==="+gn,"invalid vector, should have length "+gn,x.commandStr)}function Tu(gn){y(!Array.isArray(
Ee),"must not specify a value type"),Ir("typeof "+Ee+'==="function"&&'+Ee+'._reglType==="texture'+(gn===fu?"2d":"Cube")+'"',"invalid texture type",x.commandStr)}
switch(k){case ff:Cn("number");break;case pc:fn(2,"number");break;case yc:fn(3,"number");break;case vc:fn(4,"number");break;case lf:Cn("number");break;case dc:fn(
2,"number");break;case hc:fn(3,"number");break;case mc:fn(4,"number");break;case uf:Cn("boolean");break;case gc:fn(2,"boolean");break;case xc:fn(3,"boolean");break;case bc:
fn(4,"boolean");break;case Zo:fn(4,"number");break;case Ko:fn(9,"number");break;case qo:fn(16,"number");break;case Qo:Tu(fu);break;case Jo:Tu(Jd);break}});var Fe=1;
switch(k){case Qo:case Jo:var Ge=u.def(Ee,"._texture");u(C,".uniform1i(",me,",",Ge,".bind());"),u.exit(Ge,".unbind();");continue;case ff:case uf:p="1i";break;case pc:case gc:
p="2i",Fe=2;break;case yc:case xc:p="3i",Fe=3;break;case vc:case bc:p="4i",Fe=4;break;case lf:p="1f";break;case dc:p="2f",Fe=2;break;case hc:p="3f",Fe=3;break;case mc:
p="4f",Fe=4;break;case Zo:p="Matrix2fv";break;case Ko:p="Matrix3fv";break;case qo:p="Matrix4fv";break}if(p.charAt(0)==="M"){u(C,".uniform",p,"(",me,",");var Ye=Math.
pow(k-Zo+2,2),Bt=x.global.def("new Float32Array(",Ye,")");Array.isArray(Ee)?u("false,(",rt(Ye,function(Ir){return Bt+"["+Ir+"]="+Ee[Ir]}),",",Bt,")"):u("false,(\
Array.isArray(",Ee,")||",Ee," instanceof Float32Array)?",Ee,":(",rt(Ye,function(Ir){return Bt+"["+Ir+"]="+Ee+"["+Ir+"]"}),",",Bt,")"),u(");")}else if(Fe>1){for(var br=[],
Xn=[],Yn=0;Yn<Fe;++Yn)Array.isArray(Ee)?Xn.push(Ee[Yn]):Xn.push(u.def(Ee+"["+Yn+"]")),L&&br.push(u.def());L&&u("if(!",x.batchId,"||",br.map(function(Ir,Cn){return Ir+
"!=="+Xn[Cn]}).join("||"),"){",br.map(function(Ir,Cn){return Ir+"="+Xn[Cn]+";"}).join("")),u(C,".uniform",p,"(",me,",",Xn.join(","),");"),L&&u("}")}else{if(y(!Array.
isArray(Ee),"uniform value must not be an array"),L){var Zn=u.def();u("if(!",x.batchId,"||",Zn,"!==",Ee,"){",Zn,"=",Ee,";")}u(C,".uniform",p,"(",me,",",Ee,");"),
L&&u("}")}}}function He(x,u,T,I){var M=x.shared,L=M.gl,S=M.draw,C=I.draw;function p(){var Fe=C.elements,Ge,Ye=u;return Fe?((Fe.contextDep&&I.contextDynamic||Fe.
propDep)&&(Ye=T),Ge=Fe.append(x,Ye),C.elementsActive&&Ye("if("+Ge+")"+L+".bindBuffer("+cf+","+Ge+".buffer.buffer);")):(Ge=Ye.def(),Ye(Ge,"=",S,".",Jr,";","if(",
Ge,"){",L,".bindBuffer(",cf,",",Ge,".buffer.buffer);}","else if(",M.vao,".currentVAO){",Ge,"=",x.shared.elements+".getElements("+M.vao,".currentVAO.elements);",
Q?"":"if("+Ge+")"+L+".bindBuffer("+cf+","+Ge+".buffer.buffer);","}")),Ge}function A(){var Fe=C.count,Ge,Ye=u;return Fe?((Fe.contextDep&&I.contextDynamic||Fe.propDep)&&
(Ye=T),Ge=Fe.append(x,Ye),y.optional(function(){Fe.MISSING&&x.assert(u,"false","missing vertex count"),Fe.DYNAMIC&&x.assert(Ye,Ge+">=0","missing vertex count")})):
(Ge=Ye.def(S,".",sa),y.optional(function(){x.assert(Ye,Ge+">=0","missing vertex count")})),Ge}var b=p();function D(Fe){var Ge=C[Fe];return Ge?Ge.contextDep&&I.contextDynamic||
Ge.propDep?Ge.append(x,T):Ge.append(x,u):u.def(S,".",Fe)}var k=D(oa),q=D(fc),he=A();if(typeof he=="number"){if(he===0)return}else T("if(",he,"){"),T.exit("}");var me,
Ee;oe&&(me=D(uc),Ee=x.instancing);var ue=b+".type",Be=C.elements&&Li(C.elements)&&!C.vaoActive;function Oe(){function Fe(){T(Ee,".drawElementsInstancedANGLE(",[
k,he,ue,q+"<<(("+ue+"-"+nc+")>>1)",me],");")}function Ge(){T(Ee,".drawArraysInstancedANGLE(",[k,q,he,me],");")}b&&b!=="null"?Be?Fe():(T("if(",b,"){"),Fe(),T("}e\
lse{"),Ge(),T("}")):Ge()}function Ne(){function Fe(){T(L+".drawElements("+[k,he,ue,q+"<<(("+ue+"-"+nc+")>>1)"]+");")}function Ge(){T(L+".drawArrays("+[k,q,he]+"\
);")}b&&b!=="null"?Be?Fe():(T("if(",b,"){"),Fe(),T("}else{"),Ge(),T("}")):Ge()}oe&&(typeof me!="number"||me>=0)?typeof me=="string"?(T("if(",me,">0){"),Oe(),T("\
}else if(",me,"<0){"),Ne(),T("}")):Oe():Ne()}function dt(x,u,T,I,M){var L=Ke(),S=L.proc("body",M);return y.optional(function(){L.commandStr=u.commandStr,L.command=
L.link(u.commandStr)}),oe&&(L.instancing=S.def(L.shared.extensions,".angle_instanced_arrays")),x(L,S,T,I),L.compile().body}function Et(x,u,T,I){rr(x,u),T.useVAO?
T.drawVAO?u(x.shared.vao,".setVAO(",T.drawVAO.append(x,u),");"):u(x.shared.vao,".setVAO(",x.shared.vao,".targetVAO);"):(u(x.shared.vao,".setVAO(null);"),wr(x,u,
T,I.attributes,function(){return!0})),St(x,u,T,I.uniforms,function(){return!0},!1),He(x,u,u,T)}function nr(x,u){var T=x.proc("draw",1);rr(x,T),fr(x,T,u.context),
ur(x,T,u.framebuffer),xr(x,T,u),_r(x,T,u.state),at(x,T,u,!1,!0);var I=u.shader.progVar.append(x,T);if(T(x.shared.gl,".useProgram(",I,".program);"),u.shader.program)
Et(x,T,u,u.shader.program);else{T(x.shared.vao,".setVAO(null);");var M=x.global.def("{}"),L=T.def(I,".id"),S=T.def(M,"[",L,"]");T(x.cond(S).then(S,".call(this,a\
0);").else(S,"=",M,"[",L,"]=",x.link(function(C){return dt(Et,x,u,C,1)}),"(",I,");",S,".call(this,a0);"))}Object.keys(u.state).length>0&&T(x.shared.current,".di\
rty=true;"),x.shared.vao&&T(x.shared.vao,".setVAO(null);")}function On(x,u,T,I){x.batchId="a1",rr(x,u);function M(){return!0}wr(x,u,T,I.attributes,M),St(x,u,T,I.
uniforms,M,!1),He(x,u,u,T)}function la(x,u,T,I){rr(x,u);var M=T.contextDep,L=u.def(),S="a0",C="a1",p=u.def();x.shared.props=p,x.batchId=L;var A=x.scope(),b=x.scope();
u(A.entry,"for(",L,"=0;",L,"<",C,";++",L,"){",p,"=",S,"[",L,"];",b,"}",A.exit);function D(ue){return ue.contextDep&&M||ue.propDep}function k(ue){return!D(ue)}if(T.
needsContext&&fr(x,b,T.context),T.needsFramebuffer&&ur(x,b,T.framebuffer),_r(x,b,T.state,D),T.profile&&D(T.profile)&&at(x,b,T,!1,!0),I)T.useVAO?T.drawVAO?D(T.drawVAO)?
b(x.shared.vao,".setVAO(",T.drawVAO.append(x,b),");"):A(x.shared.vao,".setVAO(",T.drawVAO.append(x,A),");"):A(x.shared.vao,".setVAO(",x.shared.vao,".targetVAO);"):
(A(x.shared.vao,".setVAO(null);"),wr(x,A,T,I.attributes,k),wr(x,b,T,I.attributes,D)),St(x,A,T,I.uniforms,k,!1),St(x,b,T,I.uniforms,D,!0),He(x,A,b,T);else{var q=x.
global.def("{}"),he=T.shader.progVar.append(x,b),me=b.def(he,".id"),Ee=b.def(q,"[",me,"]");b(x.shared.gl,".useProgram(",he,".program);","if(!",Ee,"){",Ee,"=",q,
"[",me,"]=",x.link(function(ue){return dt(On,x,T,ue,2)}),"(",he,");}",Ee,".call(this,a0[",L,"],",L,");")}}function E(x,u){var T=x.proc("batch",2);x.batchId="0",
rr(x,T);var I=!1,M=!0;Object.keys(u.context).forEach(function(q){I=I||u.context[q].propDep}),I||(fr(x,T,u.context),M=!1);var L=u.framebuffer,S=!1;L?(L.propDep?I=
S=!0:L.contextDep&&I&&(S=!0),S||ur(x,T,L)):ur(x,T,null),u.state.viewport&&u.state.viewport.propDep&&(I=!0);function C(q){return q.contextDep&&I||q.propDep}xr(x,
T,u),_r(x,T,u.state,function(q){return!C(q)}),(!u.profile||!C(u.profile))&&at(x,T,u,!1,"a1"),u.contextDep=I,u.needsContext=M,u.needsFramebuffer=S;var p=u.shader.
progVar;if(p.contextDep&&I||p.propDep)la(x,T,u,null);else{var A=p.append(x,T);if(T(x.shared.gl,".useProgram(",A,".program);"),u.shader.program)la(x,T,u,u.shader.
program);else{T(x.shared.vao,".setVAO(null);");var b=x.global.def("{}"),D=T.def(A,".id"),k=T.def(b,"[",D,"]");T(x.cond(k).then(k,".call(this,a0,a1);").else(k,"=",
b,"[",D,"]=",x.link(function(q){return dt(la,x,u,q,2)}),"(",A,");",k,".call(this,a0,a1);"))}}Object.keys(u.state).length>0&&T(x.shared.current,".dirty=true;"),x.
shared.vao&&T(x.shared.vao,".setVAO(null);")}function z(x,u){var T=x.proc("scope",3);x.batchId="a2";var I=x.shared,M=I.current;fr(x,T,u.context),u.framebuffer&&
u.framebuffer.append(x,T),gu(Object.keys(u.state)).forEach(function(S){var C=u.state[S],p=C.append(x,T);Ht(p)?p.forEach(function(A,b){T.set(x.next[S],"["+b+"]",
A)}):T.set(I.next,"."+S,p)}),at(x,T,u,!0,!0),[Jr,fc,sa,uc,oa].forEach(function(S){var C=u.draw[S];C&&T.set(I.draw,"."+S,""+C.append(x,T))}),Object.keys(u.uniforms).
forEach(function(S){var C=u.uniforms[S].append(x,T);Array.isArray(C)&&(C="["+C.join()+"]"),T.set(I.uniforms,"["+m.id(S)+"]",C)}),Object.keys(u.attributes).forEach(
function(S){var C=u.attributes[S].append(x,T),p=x.scopeAttrib(S);Object.keys(new P).forEach(function(A){T.set(p,"."+A,C[A])})}),u.scopeVAO&&T.set(I.vao,".target\
VAO",u.scopeVAO.append(x,T));function L(S){var C=u.shader[S];C&&T.set(I.shader,"."+S,C.append(x,T))}L(Wn),L(ln),Object.keys(u.state).length>0&&(T(M,".dirty=true\
;"),T.exit(M,".dirty=true;")),T("a1(",x.shared.context,",a0,",x.batchId,");")}function F(x){if(!(typeof x!="object"||Ht(x))){for(var u=Object.keys(x),T=0;T<u.length;++T)
if(Nt.isDynamic(x[u[T]]))return!0;return!1}}function Re(x,u,T){var I=u.static[T];if(!I||!F(I))return;var M=x.global,L=Object.keys(I),S=!1,C=!1,p=!1,A=x.global.def(
"{}");L.forEach(function(D){var k=I[D];if(Nt.isDynamic(k)){typeof k=="function"&&(k=I[D]=Nt.unbox(k));var q=Ur(k,null);S=S||q.thisDep,p=p||q.propDep,C=C||q.contextDep}else{
switch(M(A,".",D,"="),typeof k){case"number":M(k);break;case"string":M('"',k,'"');break;case"object":Array.isArray(k)&&M("[",k.join(),"]");break;default:M(x.link(
k));break}M(";")}});function b(D,k){L.forEach(function(q){var he=I[q];if(Nt.isDynamic(he)){var me=D.invoke(k,he);k(A,".",q,"=",me,";")}})}u.dynamic[T]=new Nt.DynamicVariable(
Ga,{thisDep:S,contextDep:C,propDep:p,ref:A,append:b}),delete u.static[T]}function ft(x,u,T,I,M){var L=Ke();L.stats=L.link(M),Object.keys(u.static).forEach(function(C){
Re(L,u,C)}),Kd.forEach(function(C){Re(L,x,C)});var S=sr(x,u,T,I,L);return nr(L,S),z(L,S),E(L,S),t(L.compile(),{destroy:function(){S.shader.program.destroy()}})}
return{next:xe,current:we,procs:(function(){var x=Ke(),u=x.proc("poll"),T=x.proc("refresh"),I=x.block();u(I),T(I);var M=x.shared,L=M.gl,S=M.next,C=M.current;I(C,
".dirty=false;"),ur(x,u),ur(x,T,null,!0);var p;oe&&(p=x.link(oe)),w.oes_vertex_array_object&&T(x.link(w.oes_vertex_array_object),".bindVertexArrayOES(null);");for(var A=0;A<
G.maxAttributes;++A){var b=T.def(M.attributes,"[",A,"]"),D=x.cond(b,".buffer");D.then(L,".enableVertexAttribArray(",A,");",L,".bindBuffer(",ja,",",b,".buffer.bu\
ffer);",L,".vertexAttribPointer(",A,",",b,".size,",b,".type,",b,".normalized,",b,".stride,",b,".offset);").else(L,".disableVertexAttribArray(",A,");",L,".vertex\
Attrib4f(",A,",",b,".x,",b,".y,",b,".z,",b,".w);",b,".buffer=null;"),T(D),oe&&T(p,".vertexAttribDivisorANGLE(",A,",",b,".divisor);")}return T(x.shared.vao,".cur\
rentVAO=null;",x.shared.vao,".setVAO(",x.shared.vao,".targetVAO);"),Object.keys(Z).forEach(function(k){var q=Z[k],he=I.def(S,".",k),me=x.block();me("if(",he,"){",
L,".enable(",q,")}else{",L,".disable(",q,")}",C,".",k,"=",he,";"),T(me),u("if(",he,"!==",C,".",k,"){",me,"}")}),Object.keys(W).forEach(function(k){var q=W[k],he=we[k],
me,Ee,ue=x.block();if(ue(L,".",q,"("),Ht(he)){var Be=he.length;me=x.global.def(S,".",k),Ee=x.global.def(C,".",k),ue(rt(Be,function(Oe){return me+"["+Oe+"]"}),")\
;",rt(Be,function(Oe){return Ee+"["+Oe+"]="+me+"["+Oe+"];"}).join("")),u("if(",rt(Be,function(Oe){return me+"["+Oe+"]!=="+Ee+"["+Oe+"]"}).join("||"),"){",ue,"}")}else
me=I.def(S,".",k),Ee=I.def(C,".",k),ue(me,");",C,".",k,"=",me,";"),u("if(",me,"!==",Ee,"){",ue,"}");T(ue)}),x.compile()})(),compile:ft}}function ph(){return{vaoCount:0,
bufferCount:0,elementsCount:0,framebufferCount:0,shaderCount:0,textureCount:0,cubeCount:0,renderbufferCount:0,maxTextureUnits:0}}var yh=34918,vh=34919,bu=35007,
gh=function(s,m){if(!m.ext_disjoint_timer_query)return null;var w=[];function G(){return w.pop()||m.ext_disjoint_timer_query.createQueryEXT()}function X(oe){w.push(
oe)}var B=[];function j(oe){var Te=G();m.ext_disjoint_timer_query.beginQueryEXT(bu,Te),B.push(Te),ne(B.length-1,B.length,oe)}function te(){m.ext_disjoint_timer_query.
endQueryEXT(bu)}function ee(){this.startQueryIndex=-1,this.endQueryIndex=-1,this.sum=0,this.stats=null}var ce=[];function fe(){return ce.pop()||new ee}function le(oe){
ce.push(oe)}var pe=[];function ne(oe,Te,Q){var we=fe();we.startQueryIndex=oe,we.endQueryIndex=Te,we.sum=0,we.stats=Q,pe.push(we)}var se=[],P=[];function $(){var oe,
Te,Q=B.length;if(Q!==0){P.length=Math.max(P.length,Q+1),se.length=Math.max(se.length,Q+1),se[0]=0,P[0]=0;var we=0;for(oe=0,Te=0;Te<B.length;++Te){var xe=B[Te];m.
ext_disjoint_timer_query.getQueryObjectEXT(xe,vh)?(we+=m.ext_disjoint_timer_query.getQueryObjectEXT(xe,yh),X(xe)):B[oe++]=xe,se[Te+1]=we,P[Te+1]=oe}for(B.length=
oe,oe=0,Te=0;Te<pe.length;++Te){var Ve=pe[Te],Z=Ve.startQueryIndex,W=Ve.endQueryIndex;Ve.sum+=se[W]-se[Z];var De=P[Z],ye=P[W];ye===De?(Ve.stats.gpuTime+=Ve.sum/
1e6,le(Ve)):(Ve.startQueryIndex=De,Ve.endQueryIndex=ye,pe[oe++]=Ve)}pe.length=oe}}return{beginQuery:j,endQuery:te,pushScopeStats:ne,update:$,getNumPendingQueries:function(){
return B.length},clear:function(){w.push.apply(w,B);for(var oe=0;oe<w.length;oe++)m.ext_disjoint_timer_query.deleteQueryEXT(w[oe]);B.length=0,w.length=0},restore:function(){
B.length=0,w.length=0}}},xh=16384,bh=256,Eh=1024,_h=34962,Eu="webglcontextlost",_u="webglcontextrestored",wu=1,wh=2,Ah=3;function Au(s,m){for(var w=0;w<s.length;++w)
if(s[w]===m)return w;return-1}function Th(s){var m=ot(s);if(!m)return null;var w=m.gl,G=w.getContextAttributes(),X=w.isContextLost(),B=ct(w,m);if(!B)return null;
var j=Hr(),te=ph(),ee=B.extensions,ce=gh(w,ee),fe=Lr(),le=w.drawingBufferWidth,pe=w.drawingBufferHeight,ne={tick:0,time:0,viewportWidth:le,viewportHeight:pe,framebufferWidth:le,
framebufferHeight:pe,drawingBufferWidth:le,drawingBufferHeight:pe,pixelRatio:m.pixelRatio},se={},P={elements:null,primitive:4,count:-1,offset:0,instances:-1},$=ro(
w,ee),oe=zn(w,te,m,we),Te=xs(w,ee,oe,te),Q=Kl(w,ee,$,te,oe,Te,P);function we(He){return Q.destroyBuffer(He)}var xe=ef(w,j,te,m),Ve=Ji(w,ee,$,function(){De.procs.
poll()},ne,te,m),Z=ta(w,ee,$,te,m),W=Yl(w,ee,$,Ve,Z,te),De=mh(w,j,ee,$,oe,Te,Ve,W,se,Q,xe,P,ne,ce,m),ye=nf(w,W,De.procs.poll,ne,G,ee,$),ae=De.next,ve=w.canvas,ge=[],
Je=[],Ke=[],be=[m.onDestroy],Ae=null;function Xe(){if(ge.length===0){ce&&ce.update(),Ae=null;return}Ae=hr.next(Xe),_r();for(var He=ge.length-1;He>=0;--He){var dt=ge[He];
dt&&dt(ne,null,0)}w.flush(),ce&&ce.update()}function qe(){!Ae&&ge.length>0&&(Ae=hr.next(Xe))}function ut(){Ae&&(hr.cancel(Xe),Ae=null)}function Kt(He){He.preventDefault(),
X=!0,ut(),Je.forEach(function(dt){dt()})}function qt(He){w.getError(),X=!1,B.restore(),xe.restore(),oe.restore(),Ve.restore(),Z.restore(),W.restore(),Q.restore(),
ce&&ce.restore(),De.procs.refresh(),qe(),Ke.forEach(function(dt){dt()})}ve&&(ve.addEventListener(Eu,Kt,!1),ve.addEventListener(_u,qt,!1));function yt(){ge.length=
0,ut(),ve&&(ve.removeEventListener(Eu,Kt),ve.removeEventListener(_u,qt)),xe.clear(),W.clear(),Z.clear(),Q.clear(),Ve.clear(),Te.clear(),oe.clear(),ce&&ce.clear(),
be.forEach(function(He){He()})}function lr(He){y(!!He,"invalid args to regl({...})"),y.type(He,"object","invalid args to regl({...})");function dt(M){var L=t({},
M);delete L.uniforms,delete L.attributes,delete L.context,delete L.vao,"stencil"in L&&L.stencil.op&&(L.stencil.opBack=L.stencil.opFront=L.stencil.op,delete L.stencil.
op);function S(C){if(C in L){var p=L[C];delete L[C],Object.keys(p).forEach(function(A){L[C+"."+A]=p[A]})}}return S("blend"),S("depth"),S("cull"),S("stencil"),S(
"polygonOffset"),S("scissor"),S("sample"),"vao"in M&&(L.vao=M.vao),L}function Et(M,L){var S={},C={};return Object.keys(M).forEach(function(p){var A=M[p];if(Nt.isDynamic(
A)){C[p]=Nt.unbox(A,p);return}else if(L&&Array.isArray(A)){for(var b=0;b<A.length;++b)if(Nt.isDynamic(A[b])){C[p]=Nt.unbox(A,p);return}}S[p]=A}),{dynamic:C,static:S}}
var nr=Et(He.context||{},!0),On=Et(He.uniforms||{},!0),la=Et(He.attributes||{},!1),E=Et(dt(He),!1),z={gpuTime:0,cpuTime:0,count:0},F=De.compile(E,la,On,nr,z),Re=F.
draw,ft=F.batch,x=F.scope,u=[];function T(M){for(;u.length<M;)u.push(null);return u}function I(M,L){var S;if(X&&y.raise("context lost"),typeof M=="function")return x.
call(this,null,M,0);if(typeof L=="function")if(typeof M=="number")for(S=0;S<M;++S)x.call(this,null,L,S);else if(Array.isArray(M))for(S=0;S<M.length;++S)x.call(this,
M[S],L,S);else return x.call(this,M,L,0);else if(typeof M=="number"){if(M>0)return ft.call(this,T(M|0),M|0)}else if(Array.isArray(M)){if(M.length)return ft.call(
this,M,M.length)}else return Re.call(this,M)}return t(I,{stats:z,destroy:function(){F.destroy()}})}var Vt=W.setFBO=lr({framebuffer:Nt.define.call(null,wu,"frame\
buffer")});function sr(He,dt){var Et=0;De.procs.poll();var nr=dt.color;nr&&(w.clearColor(+nr[0]||0,+nr[1]||0,+nr[2]||0,+nr[3]||0),Et|=xh),"depth"in dt&&(w.clearDepth(
+dt.depth),Et|=bh),"stencil"in dt&&(w.clearStencil(dt.stencil|0),Et|=Eh),y(!!Et,"called regl.clear with no buffer specified"),w.clear(Et)}function fr(He){if(y(typeof He==
"object"&&He,"regl.clear() takes an object as input"),"framebuffer"in He)if(He.framebuffer&&He.framebuffer_reglType==="framebufferCube")for(var dt=0;dt<6;++dt)Vt(
t({framebuffer:He.framebuffer.faces[dt]},He),sr);else Vt(He,sr);else sr(null,He)}function ur(He){y.type(He,"function","regl.frame() callback must be a function"),
ge.push(He);function dt(){var Et=Au(ge,He);y(Et>=0,"cannot cancel a frame twice");function nr(){var On=Au(ge,nr);ge[On]=ge[ge.length-1],ge.length-=1,ge.length<=
0&&ut()}ge[Et]=nr}return qe(),{cancel:dt}}function xr(){var He=ae.viewport,dt=ae.scissor_box;He[0]=He[1]=dt[0]=dt[1]=0,ne.viewportWidth=ne.framebufferWidth=ne.drawingBufferWidth=
He[2]=dt[2]=w.drawingBufferWidth,ne.viewportHeight=ne.framebufferHeight=ne.drawingBufferHeight=He[3]=dt[3]=w.drawingBufferHeight}function _r(){ne.tick+=1,ne.time=
at(),xr(),De.procs.poll()}function rr(){Ve.refresh(),xr(),De.procs.refresh(),ce&&ce.update()}function at(){return(Lr()-fe)/1e3}rr();function wr(He,dt){y.type(dt,
"function","listener callback must be a function");var Et;switch(He){case"frame":return ur(dt);case"lost":Et=Je;break;case"restore":Et=Ke;break;case"destroy":Et=
be;break;default:y.raise("invalid event, must be one of frame,lost,restore,destroy")}return Et.push(dt),{cancel:function(){for(var nr=0;nr<Et.length;++nr)if(Et[nr]===
dt){Et[nr]=Et[Et.length-1],Et.pop();return}}}}var St=t(lr,{clear:fr,prop:Nt.define.bind(null,wu),context:Nt.define.bind(null,wh),this:Nt.define.bind(null,Ah),draw:lr(
{}),buffer:function(He){return oe.create(He,_h,!1,!1)},elements:function(He){return Te.create(He,!1)},texture:Ve.create2D,cube:Ve.createCube,renderbuffer:Z.create,
framebuffer:W.create,framebufferCube:W.createCube,vao:Q.createVAO,attributes:G,frame:ur,on:wr,limits:$,hasExtension:function(He){return $.extensions.indexOf(He.
toLowerCase())>=0},read:ye,destroy:yt,_gl:w,_refresh:rr,poll:function(){_r(),ce&&ce.update()},now:at,stats:te});return m.onDone(null,St),St}return Th}))});var _c=class{constructor(){this.width=this.height=1,this.box=[1,1],this.zoom=1,this.center=[0,0]}get scale(){return .47*Math.min(this.width/this.box[0],this.height/
this.box[1])*this.zoom}fit(){this.zoom=1,this.center=[0,0]}toScreen([t,r]){return[this.width/2+(t-this.center[0])*this.scale,this.height/2-(r-this.center[1])*this.
scale]}toUnit([t,r]){return[this.center[0]+(t-this.width/2)/this.scale,this.center[1]-(r-this.height/2)/this.scale]}panBy(t,r){this.center=[this.center[0]-t/this.
scale,this.center[1]+r/this.scale],this.center=this.center.map(n=>Math.max(-1.2,Math.min(1.2,n)))}zoomAt(t,r=[this.width/2,this.height/2]){let n=this.toUnit(r);
this.zoom=Math.max(.5,Math.min(40,this.zoom*t));let i=this.toUnit(r);this.center=[this.center[0]+n[0]-i[0],this.center[1]+n[1]-i[1]]}matrix(){let t=this.scale/(this.
height/2),[r,n]=this.center;return new Float32Array([t,0,0,0,0,t,0,0,0,0,1,0,-r*t,-n*t,0,1])}};var Ph="http://www.w3.org/2000/svg";function wt(e,t={},...r){return Cu(document.createElement(e),t,r)}function Tt(e,t={},...r){return Cu(document.createElementNS(
Ph,e),t,r)}function Cu(e,t,r){for(let[n,i]of Object.entries(t))n.startsWith("on")?e.addEventListener(n.slice(2),i):i!==null&&i!==!1&&e.setAttribute(n,i===!0?"":
i);return e.append(...r),e}var Mh={closer:"M12 5v14M5 12h14",further:"M5 12h14",fit:"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"};function Iu(e){return Tt("svg",{viewBox:"\
0 0 24 24",class:"icon","aria-hidden":"true"},Tt("path",{d:Mh[e]}))}var ku=pf(Ru(),1);var Pu={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},Dh=400,Nh=.5,Mu=60,Ac=class{constructor(t,r){this.view=t,this.near=r,this.row=null}key(t,r,n){
if(this.row===null)return t==="Enter"&&this.go(this.near(this.view.camera.center,1)[0],r);if(t==="Enter"||t===" ")n(this.row);else if(t==="Escape")this.leave();else if(Pu[t])
this.go(this.next(Pu[t]),r);else return!1;return!0}go(t,r){return t===void 0?!1:(this.row=t,this.follow(),r(t,this.view.camera.toScreen(this.place())),!0)}leave(){
this.row=null,this.view.tooltip.hide(),this.view.redraw()}place(){return[this.view.x[this.row],this.view.y[this.row]]}next([t,r]){let[n,i]=this.place(),o,c=1/0;
for(let d of this.near([n,i],Dh)){let[g,l]=[this.view.x[d]-n,this.view.y[d]-i],f=Math.hypot(g,l),_=(g*t+l*r)/(f||1);d===this.row||!f||_<Nh||f/_**2>=c||([o,c]=[d,
f/_**2])}return o}follow(){let{camera:t}=this.view,[r,n]=t.toScreen(this.place()),i=(o,c)=>Math.min(0,o-Mu)||Math.max(0,o-c+Mu);this.view.moved(()=>t.panBy(-i(r,
t.width),-i(n,t.height)))}};var Du=7,kh=24,Fh=1.5,Nu={ArrowLeft:[60,0],ArrowRight:[-60,0],ArrowUp:[0,60],ArrowDown:[0,-60]};function Fu(e){let t=h=>!e.kept.hidden.has(e.codes[h]),r=(h,O,N)=>e.
grid.near(e.camera.toUnit(h),O/e.camera.scale,t,N),n=h=>e.data.mode==="decode"?void 0:r(h,Du,1)[0],i=h=>h.map(O=>e.camera.toUnit(O)),o=()=>e.frame(),c=new Ac(e,
(h,O)=>e.grid.nearest(h,t,O)),d={drag:h=>e.data.mode==="lasso"?h?"box":"lasso":h?"lasso":"pan",pan:(h,O)=>e.moved(()=>e.camera.panBy(h,O)),zoom:(h,O)=>{e.moved(
()=>e.camera.zoomAt(h,O)),e.sweep.again()},onZoom:h=>d.zoom(h),onFit:()=>e.moved(()=>e.camera.fit()),hover(h){if(!e.codes||h===null)return _();c.row=null;let O=e.
overlay.under(h,e.placed,e.camera);if(e.data.mode==="decode"&&!O)return e.sweep.move(h);let N=O?void 0:n(h);if(O)l(...O,h);else{if(N===void 0)return _();f(N,h)}
return e.redraw()},click(h){if(!e.codes)return;let O=n(h);if(O!==void 0)return g({row:O},{row:O});let N=e.data.mode==="decode"?e.sweep.target(h):e.place(e.camera.
toUnit(h));return g({place:N},{place:e.unit(N)})},trace(h){e.tracing=i(h),e.redraw()},done(h){if(e.tracing=[],e.codes&&h.length>2){let O=(0,ku.default)(h.map(([
N,Y])=>({x:N,y:Y})),Fh,!0);e.area=i(O.map(({x:N,y:Y})=>[N,Y])),e.pick({polygon:e.area.map(N=>e.place(N)),hidden:[...e.kept.hidden]})}e.redraw()},onClear(){e.area=
[],e.pick({polygon:[],hidden:[]}),e.redraw()},key(h){if(!e.codes)return!1;if(e.data.mode==="decode"&&e.sweep.key(h,d.click))return!0;let O=(N,Y)=>{f(N,Y,!0),e.redraw()};
if(c.key(h,O,N=>g({row:N},{row:N})))return!0;if(h==="Escape"&&e.area.length)d.onClear();else if(h==="+"||h==="=")d.zoom(1.4);else if(h==="-")d.zoom(1/1.4);else if(h===
"0")d.onFit();else if(Nu[h])d.pan(...Nu[h]);else return!1;return!0}};function g(h,O){e.clicked=O,e.pick(h),e.redraw()}function l(h,O,N){let{path_texts:Y,placed_texts:J}=e.
data,re=h==="walk"?Y:J,U=h==="walk"?`walk, step ${O.map(K=>K+1).join(", ")} of ${Y.length}`:"yours",H=[...new Set(O.map(K=>re[K]))];e.tooltip.say(H.join(`
`),U,"var(--mark)",{pixel:N,frame:o()})}function f(h,O,N=!1){let Y=e.codes[h];e.surface.classList.add("on-point"),e.tooltip.over(h,{pixel:O,frame:o(),name:e.data.
names[Y]??"",color:e.data.palette[Y],ask:e.map.ask,others:()=>r(O,6*Du,kh),aloud:N})}function _(){e.sweep.leave(),e.surface.classList.remove("on-point"),!(e.tooltip.
root.hidden&&e.tooltip.row===null)&&(e.tooltip.hide(),e.redraw())}return d}var Tc=class{constructor(t,r){this.x=t,this.y=r,this.side=Math.max(1,Math.min(1024,Math.ceil(Math.sqrt(t.length/4))));let n=new Uint32Array(t.length);this.starts=
new Uint32Array(this.side*this.side+1);for(let o=0;o<t.length;o++)n[o]=this.cell(r[o])*this.side+this.cell(t[o]),this.starts[n[o]+1]++;for(let o=0;o<this.side*this.
side;o++)this.starts[o+1]+=this.starts[o];let i=this.starts.slice();this.rows=new Uint32Array(t.length);for(let o=0;o<t.length;o++)this.rows[i[n[o]]++]=o}cell(t){
return Math.max(0,Math.min(this.side-1,Math.floor((t+1)/2*this.side)))}near([t,r],n,i,o=1){let c=[];for(let d=this.cell(r-n);d<=this.cell(r+n);d++){let g=d*this.
side,l=this.starts[g+this.cell(t+n)+1];for(let f=this.starts[g+this.cell(t-n)];f<l;f++){let _=this.rows[f],h=Math.hypot(this.x[_]-t,this.y[_]-r);h<=n&&i(_)&&c.push(
[h,_])}}return c.sort((d,g)=>d[0]-g[0]),c.slice(0,o).map(([,d])=>d)}nearest(t,r,n=1){let i=Math.min(3,2*Math.sqrt(n/Math.max(1,this.x.length)));for(;;){let o=this.
near(t,i,r,n);if(o.length>=n||i>=3)return o;i*=2}}};var Bu=new Intl.NumberFormat("en-US");function Bh({palette:e,low:t,high:r,counts:n}){let i=e.slice(0,-1),o=i.filter((d,g)=>g%7===0),c=n[i.length];return[wt("div",
{class:"scale"},wt("span",{class:"end"},t),wt("div",{class:"bar",style:`--stops: ${o.join(",")}`}),wt("span",{class:"end"},r)),...c?[wt("div",{class:"missing"},
`${Bu.format(c)} grey: no value`)]:[]]}function Gh({names:e,palette:t,counts:r,hidden:n,onChange:i}){let o=wt("button",{type:"button",class:"all",onclick:()=>l(
null)},"Show all"),c=e.map((f,_)=>wt("button",{type:"button",class:"entry",title:f,onclick:()=>g(_),ondblclick:()=>l(_)},wt("span",{class:"swatch",style:`--swat\
ch: ${t[_]}`}),wt("span",{class:"name",dir:"auto"},f),wt("span",{class:"count"},Bu.format(r[_])))),d=()=>{c.forEach((f,_)=>f.setAttribute("aria-pressed",String(
!n.has(_)))),o.hidden=n.size===0},g=f=>{n.has(f)?n.delete(f):n.add(f),d(),i()},l=f=>{let _=f!==null&&n.size===e.length-1&&!n.has(f);n.clear(),f!==null&&!_&&e.forEach(
(h,O)=>O!==f&&n.add(O)),d(),i()};return d(),[wt("div",{class:"entries"},...c),o]}function Gu(e,{title:t,names:r,palette:n,low:i,high:o,counts:c,kept:d,onChange:g}){
if(e.classList.toggle("is-scale",!r.length),!r.length&&i===null)return e.replaceChildren();let l={names:r,palette:n,low:i,high:o,counts:c,hidden:d.hidden,onChange:g},
f=wt("div",{class:"body"},...r.length?Gh(l):Bh(l)),_=wt("button",{type:"button",class:"title",onclick:()=>O()},t),h=N=>{d.folded=N,f.hidden=N,_.setAttribute("ar\
ia-expanded",String(!N))},O=()=>{h(!d.folded),g()};return d.folded??=e.parentElement.clientWidth<600,e.replaceChildren(_,f),h(d.folded)}function Sc(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function zh(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function zu(e){let t,r,
n;e.length!==2?(t=Sc,r=(d,g)=>Sc(e(d),g),n=(d,g)=>e(d)-g):(t=e===Sc||e===zh?e:Uh,r=e,n=e);function i(d,g,l=0,f=d.length){if(l<f){if(t(g,g)!==0)return f;do{let _=l+
f>>>1;r(d[_],g)<0?l=_+1:f=_}while(l<f)}return l}function o(d,g,l=0,f=d.length){if(l<f){if(t(g,g)!==0)return f;do{let _=l+f>>>1;r(d[_],g)<=0?l=_+1:f=_}while(l<f)}
return l}function c(d,g,l=0,f=d.length){let _=i(d,g,l,f-1);return _>l&&n(d[_-1],g)>-n(d[_],g)?_-1:_}return{left:i,center:c,right:o}}function Uh(){return 0}function $h(e){
return e===null?NaN:+e}var Uu=zu(Sc),Ov=Uu.right,Cv=Uu.left,Iv=zu($h).center;var $u=Vu(ju),Rv=Vu(Vh);function Vu(e){return function(t,r,n=r){if(!((r=+r)>=0))throw new RangeError("invalid rx");if(!((n=+n)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:c}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((c=Math.floor(c!==void 0?c:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!c||!r&&!n)return t;let d=r&&e(r),g=n&&e(n),l=i.slice();return d&&g?(Wa(d,l,i,o,c),Wa(d,i,l,o,c),Wa(d,l,i,o,c),Xa(g,i,l,o,c),Xa(g,l,i,o,
c),Xa(g,i,l,o,c)):d?(Wa(d,i,l,o,c),Wa(d,l,i,o,c),Wa(d,i,l,o,c)):g&&(Xa(g,i,l,o,c),Xa(g,l,i,o,c),Xa(g,i,l,o,c)),t}}function Wa(e,t,r,n,i){for(let o=0,c=n*i;o<c;)
e(t,r,o,o+=n,1)}function Xa(e,t,r,n,i){for(let o=0,c=n*i;o<n;++o)e(t,r,o,o+c,n)}function Vh(e){let t=ju(e);return(r,n,i,o,c)=>{i<<=2,o<<=2,c<<=2,t(r,n,i+0,o+0,c),
t(r,n,i+1,o+1,c),t(r,n,i+2,o+2,c),t(r,n,i+3,o+3,c)}}function ju(e){let t=Math.floor(e);if(t===e)return jh(e);let r=e-t,n=2*e+1;return(i,o,c,d,g)=>{if(!((d-=g)>=
c))return;let l=t*o[c],f=g*t,_=f+g;for(let h=c,O=c+f;h<O;h+=g)l+=o[Math.min(d,h)];for(let h=c,O=d;h<=O;h+=g)l+=o[Math.min(d,h+f)],i[h]=(l+r*(o[Math.max(c,h-_)]+
o[Math.min(d,h+_)]))/n,l-=o[Math.max(c,h-f)]}}function jh(e){let t=2*e+1;return(r,n,i,o,c)=>{if(!((o-=c)>=i))return;let d=e*n[i],g=c*e;for(let l=i,f=i+g;l<f;l+=
c)d+=n[Math.min(o,l)];for(let l=i,f=o;l<=f;l+=c)d+=n[Math.min(o,l+g)],r[l]=d/t,d-=n[Math.max(i,l-g)]}}function Hh(e,t){let r=0;if(t===void 0)for(let n of e)n!=null&&
(n=+n)>=n&&++r;else{let n=-1;for(let i of e)(i=t(i,++n,e))!=null&&(i=+i)>=i&&++r}return r}function Hu(e,t){let r,n;if(t===void 0)for(let i of e)i!=null&&(r===void 0?i>=i&&(r=n=i):(r>i&&(r=i),n<i&&(n=i)));else{let i=-1;for(let o of e)(o=t(o,++i,e))!=null&&
(r===void 0?o>=o&&(r=n=o):(r>o&&(r=o),n<o&&(n=o)))}return[r,n]}var Wh=Array.prototype,Pv=Wh.slice;var Xh=Math.sqrt(50),Yh=Math.sqrt(10),Zh=Math.sqrt(2);function Lc(e,t,r){let n=(t-e)/Math.max(0,r),i=Math.floor(Math.log10(n)),o=n/Math.pow(10,i),c=o>=Xh?10:o>=
Yh?5:o>=Zh?2:1,d,g,l;return i<0?(l=Math.pow(10,-i)/c,d=Math.round(e*l),g=Math.round(t*l),d/l<e&&++d,g/l>t&&--g,l=-l):(l=Math.pow(10,i)*c,d=Math.round(e/l),g=Math.
round(t/l),d*l<e&&++d,g*l>t&&--g),g<d&&.5<=r&&r<2?Lc(e,t,r*2):[d,g,l]}function yf(e,t,r){if(t=+t,e=+e,r=+r,!(r>0))return[];if(e===t)return[e];let n=t<e,[i,o,c]=n?
Lc(t,e,r):Lc(e,t,r);if(!(o>=i))return[];let d=o-i+1,g=new Array(d);if(n)if(c<0)for(let l=0;l<d;++l)g[l]=(o-l)/-c;else for(let l=0;l<d;++l)g[l]=(o-l)*c;else if(c<
0)for(let l=0;l<d;++l)g[l]=(i+l)/-c;else for(let l=0;l<d;++l)g[l]=(i+l)*c;return g}function Kh(e,t,r){return t=+t,e=+e,r=+r,Lc(e,t,r)[2]}function Wu(e,t,r){let n;for(;;){let i=Kh(e,t,r);if(i===n||i===0||!isFinite(i))return[e,t];if(i>0){let o=Math.ceil(e/i),c=Math.floor(t/i);e=(o-(o*i>e))*i,t=(c+(c*
i<t))*i}else if(i<0){let o=-i,c=Math.ceil(e*o),d=Math.floor(t*o);e=(c-(c/o>e))/o,t=(d+(d/o<t))/o}n=i}}function Xu(e){return Math.max(1,Math.ceil(Math.log(Hh(e))/
Math.LN2)+1)}function vf(e,t){let r;if(t===void 0)for(let n of e)n!=null&&(r<n||r===void 0&&n>=n)&&(r=n);else{let n=-1;for(let i of e)(i=t(i,++n,e))!=null&&(r<i||r===void 0&&
i>=i)&&(r=i)}return r}var Mv=qh(Math.random);function qh(e){return function(r,n=0,i=r.length){let o=i-(n=+n);for(;o;){let c=e()*o--|0,d=r[o+n];r[o+n]=r[c+n],r[c+n]=d}return r}}var Qh=Array.prototype,Ku=Qh.slice;function Jh(e,t){return e-t}function em(e){for(var t=0,r=e.length,n=e[r-1][1]*e[0][0]-e[r-1][0]*e[0][1];++t<r;)n+=e[t-1][1]*e[t][0]-
e[t-1][0]*e[t][1];return n}var Oi=e=>()=>e;function tm(e,t){for(var r=-1,n=t.length,i;++r<n;)if(i=rm(e,t[r]))return i;return 0}function rm(e,t){for(var r=t[0],n=t[1],
i=-1,o=0,c=e.length,d=c-1;o<c;d=o++){var g=e[o],l=g[0],f=g[1],_=e[d],h=_[0],O=_[1];if(nm(g,_,t))return 0;f>n!=O>n&&r<(h-l)*(n-f)/(O-f)+l&&(i=-i)}return i}function nm(e,t,r){
var n;return im(e,t,r)&&am(e[n=+(e[0]===t[0])],r[n],t[n])}function im(e,t,r){return(t[0]-e[0])*(r[1]-e[1])===(r[0]-e[0])*(t[1]-e[1])}function am(e,t,r){return e<=
t&&t<=r||r<=t&&t<=e}function om(){}var Kn=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[
[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,
1]]],[[[.5,1],[1,1.5]]],[]];function Yu(){var e=1,t=1,r=Xu,n=g;function i(l){var f=r(l);if(Array.isArray(f))f=f.slice().sort(Jh);else{let _=Hu(l,sm);for(f=yf(...Wu(
_[0],_[1],f),f);f[f.length-1]>=_[1];)f.pop();for(;f[1]<_[0];)f.shift()}return f.map(_=>o(l,_))}function o(l,f){let _=f==null?NaN:+f;if(isNaN(_))throw new Error(
`invalid value: ${f}`);var h=[],O=[];return c(l,_,function(N){n(N,l,_),em(N)>0?h.push([N]):O.push(N)}),O.forEach(function(N){for(var Y=0,J=h.length,re;Y<J;++Y)if(tm(
(re=h[Y])[0],N)!==-1){re.push(N);return}}),{type:"MultiPolygon",value:f,coordinates:h}}function c(l,f,_){var h=new Array,O=new Array,N,Y,J,re,U,H;for(N=Y=-1,re=
fa(l[0],f),Kn[re<<1].forEach(K);++N<e-1;)J=re,re=fa(l[N+1],f),Kn[J|re<<1].forEach(K);for(Kn[re<<0].forEach(K);++Y<t-1;){for(N=-1,re=fa(l[Y*e+e],f),U=fa(l[Y*e],f),
Kn[re<<1|U<<2].forEach(K);++N<e-1;)J=re,re=fa(l[Y*e+e+N+1],f),H=U,U=fa(l[Y*e+N+1],f),Kn[J|re<<1|U<<2|H<<3].forEach(K);Kn[re|U<<3].forEach(K)}for(N=-1,U=l[Y*e]>=
f,Kn[U<<2].forEach(K);++N<e-1;)H=U,U=fa(l[Y*e+N+1],f),Kn[U<<2|H<<3].forEach(K);Kn[U<<3].forEach(K);function K(Pe){var Ce=[Pe[0][0]+N,Pe[0][1]+Y],Se=[Pe[1][0]+N,
Pe[1][1]+Y],ke=d(Ce),We=d(Se),$e,Qe;($e=O[ke])?(Qe=h[We])?(delete O[$e.end],delete h[Qe.start],$e===Qe?($e.ring.push(Se),_($e.ring)):h[$e.start]=O[Qe.end]={start:$e.
start,end:Qe.end,ring:$e.ring.concat(Qe.ring)}):(delete O[$e.end],$e.ring.push(Se),O[$e.end=We]=$e):($e=h[We])?(Qe=O[ke])?(delete h[$e.start],delete O[Qe.end],$e===
Qe?($e.ring.push(Se),_($e.ring)):h[Qe.start]=O[$e.end]={start:Qe.start,end:$e.end,ring:Qe.ring.concat($e.ring)}):(delete h[$e.start],$e.ring.unshift(Ce),h[$e.start=
ke]=$e):h[ke]=O[We]={start:ke,end:We,ring:[Ce,Se]}}}function d(l){return l[0]*2+l[1]*(e+1)*4}function g(l,f,_){l.forEach(function(h){var O=h[0],N=h[1],Y=O|0,J=N|
0,re=gf(f[J*e+Y]);O>0&&O<e&&Y===O&&(h[0]=Zu(O,gf(f[J*e+Y-1]),re,_)),N>0&&N<t&&J===N&&(h[1]=Zu(N,gf(f[(J-1)*e+Y]),re,_))})}return i.contour=o,i.size=function(l){
if(!arguments.length)return[e,t];var f=Math.floor(l[0]),_=Math.floor(l[1]);if(!(f>=0&&_>=0))throw new Error("invalid size");return e=f,t=_,i},i.thresholds=function(l){
return arguments.length?(r=typeof l=="function"?l:Array.isArray(l)?Oi(Ku.call(l)):Oi(l),i):r},i.smooth=function(l){return arguments.length?(n=l?g:om,i):n===g},i}
function sm(e){return isFinite(e)?e:NaN}function fa(e,t){return e==null?!1:+e>=t}function gf(e){return e==null||isNaN(e=+e)?-1/0:e}function Zu(e,t,r,n){let i=n-
t,o=r-t,c=isFinite(i)||isFinite(o)?i/o:Math.sign(i)/Math.sign(o);return isNaN(c)?e:e+c-.5}function cm(e){return e[0]}function lm(e){return e[1]}function fm(){return 1}
function qu(){var e=cm,t=lm,r=fm,n=960,i=500,o=20,c=2,d=o*3,g=n+d*2>>c,l=i+d*2>>c,f=Oi(20);function _(U){var H=new Float32Array(g*l),K=Math.pow(2,-c),Pe=-1;for(let mt of U){
var Ce=(e(mt,++Pe,U)+d)*K,Se=(t(mt,Pe,U)+d)*K,ke=+r(mt,Pe,U);if(ke&&Ce>=0&&Ce<g&&Se>=0&&Se<l){var We=Math.floor(Ce),$e=Math.floor(Se),Qe=Ce-We-.5,ht=Se-$e-.5;H[We+
$e*g]+=(1-Qe)*(1-ht)*ke,H[We+1+$e*g]+=Qe*(1-ht)*ke,H[We+1+($e+1)*g]+=Qe*ht*ke,H[We+($e+1)*g]+=(1-Qe)*ht*ke}}return $u({data:H,width:g,height:l},o*K),H}function h(U){
var H=_(U),K=f(H),Pe=Math.pow(2,2*c);return Array.isArray(K)||(K=yf(Number.MIN_VALUE,vf(H)/Pe,K)),Yu().size([g,l]).thresholds(K.map(Ce=>Ce*Pe))(H).map((Ce,Se)=>(Ce.
value=+K[Se],O(Ce)))}h.contours=function(U){var H=_(U),K=Yu().size([g,l]),Pe=Math.pow(2,2*c),Ce=Se=>{Se=+Se;var ke=O(K.contour(H,Se*Pe));return ke.value=Se,ke};
return Object.defineProperty(Ce,"max",{get:()=>vf(H)/Pe}),Ce};function O(U){return U.coordinates.forEach(N),U}function N(U){U.forEach(Y)}function Y(U){U.forEach(
J)}function J(U){U[0]=U[0]*Math.pow(2,c)-d,U[1]=U[1]*Math.pow(2,c)-d}function re(){return d=o*3,g=n+d*2>>c,l=i+d*2>>c,h}return h.x=function(U){return arguments.
length?(e=typeof U=="function"?U:Oi(+U),h):e},h.y=function(U){return arguments.length?(t=typeof U=="function"?U:Oi(+U),h):t},h.weight=function(U){return arguments.
length?(r=typeof U=="function"?U:Oi(+U),h):r},h.size=function(U){if(!arguments.length)return[n,i];var H=+U[0],K=+U[1];if(!(H>=0&&K>=0))throw new Error("invalid \
size");return n=H,i=K,re()},h.cellSize=function(U){if(!arguments.length)return 1<<c;if(!((U=+U)>=1))throw new Error("invalid cell size");return c=Math.floor(Math.
log(U)/Math.LN2),re()},h.thresholds=function(U){return arguments.length?(f=typeof U=="function"?U:Array.isArray(U)?Oi(Ku.call(U)):Oi(U),h):f},h.bandwidth=function(U){
if(!arguments.length)return Math.sqrt(o*(o+1));if(!((U=+U)>=0))throw new Error("invalid bandwidth");return o=(Math.sqrt(4*U*U+1)-1)/2,re()},h}var ts=256,um=5,dm=[.02,.06,.15,.3,.5,.75],Oc=class{constructor(){this.root=Tt("g",{class:"contours"})}fill(t,r,n,i){if(i===this.key)return;this.key=i;let c=qu().
x(g=>(t[g]+1)/2*ts).y(g=>(1-r[g])/2*ts).weight(g=>n(g)?1:0).size([ts,ts]).cellSize(2).bandwidth(um).contours(t.keys()),d=c.max>0?dm.map(g=>Tt("path",{d:hm(c(g*c.
max))})):[];this.root.replaceChildren(...d)}clear(){this.key=null,this.root.replaceChildren()}move({width:t,height:r,center:n,scale:i}){let[o,c]=[t/2-n[0]*i,r/2+
n[1]*i];this.root.setAttribute("transform",`translate(${o} ${c}) scale(${i})`)}};function hm({coordinates:e}){let t=n=>(2*n/ts-1).toFixed(4),r=n=>`M${n.map(([i,
o])=>`${t(i)} ${t(o)}`).join("L")}Z`;return e.map(n=>n.map(r).join("")).join("")}var Qu=document.createElement("canvas").getContext("2d"),Cc=3,Ic=class{constructor({width:t,height:r},n){this.size=[t,r],this.taken=[...n]}take(t){let r=([i,o,c,
d])=>i>=0&&o>=0&&c<=this.size[0]&&d<=this.size[1]&&this.taken.every(([g,l,f,_])=>c+Cc<=g||i-Cc>=f||d+Cc<=l||o-Cc>=_),n=t.find(r)??null;return n&&this.taken.push(
n),n}};function Rc(e,t){return Qu.font=t,Qu.measureText(e).width}function Pc(e,t){return e.length<=t?e:`${e.slice(0,t-1).trimEnd()}\u2026`}var mm=12,pm=34,Ju=18,ym=2,Mc=class{constructor(){this.root=Tt("g",{class:"names"}),this.all=[]}fill(t,r){this.all=t.map(([n,i,o,c])=>{let d=Pc(o,pm);return{at:[
n,i],level:c,width:Rc(d,r),mark:Tt("text",{"aria-hidden":"true"},d)}}),this.root.replaceChildren(...this.all.map(({mark:n})=>n))}draw(t,r){let n=0;for(let{at:i,
level:o,width:c,mark:d}of this.all){let[g,l]=t.toScreen(i),f=[g-c/2,l-Ju/2,g+c/2,l+Ju/2],_=n<mm&&(o===0||t.zoom>=ym)&&r.take([f])!==null;d.style.display=_?"":"n\
one",_&&(n+=1,d.setAttribute("x",g.toFixed(1)),d.setAttribute("y",l.toFixed(1)))}}};var vm=16,gm=30,xm=18,bm=12,Dc=class{constructor(){this.lines=[Tt("path",{class:"under"}),Tt("path",{class:"over"})],this.marks=Tt("g"),this.root=Tt("g",{class:"\
walk"},...this.lines,this.marks),this.groups=[]}draw(t,r,n,i,o){let c=t.map(g=>n.toScreen(g)),d=c.length?`M${c.map(g=>g.map(l=>l.toFixed(1)).join(" ")).join("L")}`:
"";for(let g of this.lines)g.setAttribute("d",d);this.groups=Em(c);for(let{pixel:g}of this.groups)i.taken.push(wm(g,9,9));this.marks.replaceChildren(...this.groups.
flatMap(g=>this.mark(g,c.length,r,i,o)))}mark({pixel:[t,r],steps:n},i,o,c,d){let g=n.includes(0)||n.includes(i-1),l=_m(n,i),f=[Tt("circle",{class:g?"end":"step",
cx:t,cy:r,r:l.length>2?12:9}),Tt("text",{class:g?"number end":"number",x:t,y:r,dy:"0.35em"},l)],_=Pc(o[n[0]]||"(no words)",gm),h=c.take(Am([t,r],Rc(_,d)+10));if(h){
let[O,N,Y,J]=h;f.push(Tt("rect",{class:"card",x:O,y:N,width:Y-O,height:J-N,rx:4})),f.push(Tt("text",{class:"words",x:O+5,y:(N+J)/2,dy:"0.35em"},_))}return f}under([
t,r]){return this.groups.find(({pixel:n})=>Math.hypot(n[0]-t,n[1]-r)<=bm)?.steps??null}};function Em(e){let t=[];return e.forEach((r,n)=>{let i=t.find(o=>Math.hypot(
o.pixel[0]-r[0],o.pixel[1]-r[1])<vm);i?i.steps.push(n):t.push({pixel:r,steps:[n]})}),t}function _m(e,t){let r=o=>o===0?"A":o===t-1?"B":String(o+1),[n,i]=[e[0],e.
at(-1)];return e.length===1?r(n):i-n===e.length-1?`${r(n)}-${r(i)}`:`${r(n)}+`}function wm([e,t],r,n){return[e-r,t-n,e+r,t+n]}function Am([e,t],r){let n=xm/2,i=(c,d)=>[
c,d-n,c+r,d+n];return[0,-26,26,-48,48].flatMap(c=>c?[i(e-r/2,t+c)]:[i(e+15,t),i(e-15-r,t)])}var Tm="M0-9 9 0 0 9-9 0z",Sm="M-14 0h8M6 0h8M0-14v8M0 6v8",Nc=class{constructor(t){this.contours=new Oc,this.names=new Mc,this.walk=new Dc,this.area=Tt("path",
{class:"area"}),this.near=Tt("g",{class:"near"}),this.placed=Tt("g",{class:"placed"}),this.cross=Tt("g",{class:"pin"},...["under","over"].map(_=>Tt("path",{class:_,
d:Sm}))),this.pick=Tt("g",{class:"pick"},...["under","over"].map(_=>Tt("circle",{class:_,r:9}))),this.ring=Tt("circle",{class:"ring",r:7});let{contours:r,area:n,
near:i,names:o,walk:c,cross:d,placed:g,pick:l,ring:f}=this;t.replaceChildren(r.root,n,i,o.root,c.root,d,g,l,f)}draw({walk:t,texts:r,placed:n,area:i,closed:o,near:c,
point:d,place:g,ring:l,camera:f,taken:_,font:h,named:O}){let N=re=>f.toScreen(re),Y=re=>re.map(U=>N(U).map(H=>H.toFixed(1)).join(" ")).join("L");this.contours.move(
f),this.area.setAttribute("d",i.length>1?`M${Y(i)}${o?"Z":""}`:""),this.area.classList.toggle("open",!o),this.link(c,d??g,N),this.each(this.placed,n,()=>Tt("g",
{},Tt("path",{d:Tm})),N),this.one(this.cross,g,N),this.one(this.pick,d,N),this.one(this.ring,l,N);let J=new Ic(f,_);this.walk.draw(t,r,f,J,h),this.names.root.style.
display=O?"":"none",O&&this.names.draw(f,J)}link(t,r,n){let i=r?t.map(c=>[n(r),n(c)]):[],o=i.map(([[c,d],[g,l]])=>Tt("line",{x1:c,y1:d,x2:g,y2:l}));this.near.replaceChildren(
...o,...i.map(([,[c,d]])=>Tt("circle",{cx:c,cy:d,r:6})))}each(t,r,n,i){for(;t.children.length>r.length;)t.lastChild.remove();for(;t.children.length<r.length;)t.
append(n());r.forEach((o,c)=>this.one(t.children[c],o,i))}one(t,r,n){if(t.style.display=r?"":"none",!r)return;let[i,o]=n(r);t.setAttribute("transform",`translat\
e(${i.toFixed(1)} ${o.toFixed(1)})`)}under(t,r,n){let i=d=>Math.hypot(n.toScreen(d)[0]-t[0],n.toScreen(d)[1]-t[1])<=10,o=r.findIndex(i);if(o>=0)return["placed",
[o]];let c=this.walk.under(t);return c&&["walk",c]}};var kc=class{constructor(t,r){this.surface=t,this.wants=r,this.down=new Map;let n=(i,o,c)=>t.addEventListener(i,o,c);n("pointerdown",i=>this.press(i)),n("pointe\
rmove",i=>this.move(i)),n("pointerup",i=>this.release(i)),n("pointercancel",i=>this.drop(i)),n("pointerleave",()=>this.down.size||r.hover(null)),n("contextmenu",
i=>i.preventDefault()),n("wheel",i=>this.wheel(i),{passive:!1}),n("keydown",i=>r.key(i.key)&&i.preventDefault())}pixel(t){let r=this.surface.getBoundingClientRect();
return[t.clientX-r.left,t.clientY-r.top]}press(t){this.surface.setPointerCapture(t.pointerId);let r=this.pixel(t);this.down.set(t.pointerId,r),this.moved=this.down.
size>1,this.start=r,this.act=t.button>0||this.down.size>1?"pan":this.wants.drag(t.shiftKey),this.button=t.button,this.corners=[r],this.surface.classList.toggle(
"panning",this.act==="pan")}move(t){let r=this.pixel(t),n=this.down.get(t.pointerId);if(!n)return this.wants.hover(r);!this.moved&&Math.hypot(r[0]-this.start[0],
r[1]-this.start[1])<4||(this.moved||this.wants.hover(null),this.moved=!0,this.down.size>1?this.pinch(t.pointerId,n,r):this.act==="pan"?this.wants.pan(r[0]-n[0],
r[1]-n[1]):this.trace(r),this.down.set(t.pointerId,r))}trace(t){if(this.act==="box"){let[r,n]=this.start;this.corners=[[r,n],[t[0],n],t,[r,t[1]]]}else{let r=this.
corners[this.corners.length-1];Math.hypot(t[0]-r[0],t[1]-r[1])>=3&&this.corners.push(t)}this.wants.trace(this.corners)}pinch(t,r,n){let[i]=[...this.down].filter(
([c])=>c!==t).map(([,c])=>c),o=c=>Math.max(1,Math.hypot(c[0]-i[0],c[1]-i[1]));this.wants.pan((n[0]-r[0])/2,(n[1]-r[1])/2),this.wants.zoom(o(n)/o(r),[(n[0]+i[0])/
2,(n[1]+i[1])/2])}release(t){this.down.delete(t.pointerId)&&(this.surface.classList.remove("panning"),!this.down.size&&(!this.moved&&this.button===0?this.wants.
click(this.pixel(t)):this.moved&&(this.act==="lasso"||this.act==="box")&&this.wants.done(this.corners)))}drop(t){this.down.delete(t.pointerId),this.surface.classList.
remove("panning"),this.wants.trace([])}wheel(t){t.preventDefault();let r=t.deltaMode===1?16:1;this.wants.zoom(Math.exp(-.0016*r*Math.max(-240,Math.min(240,t.deltaY))),
this.pixel(t))}};var Ud=pf(Ef(),1);var ed=new window.BroadcastChannel("pub-sub-es"),Lm=e=>typeof e=="string",_f=(e,t)=>Lm(e)&&t?e.toLowerCase():e,td=(e,t)=>(r,n,i=Number.POSITIVE_INFINITY)=>{let o=_f(
r,t?.caseInsensitive),c=e[o]||[];return c.push({handler:n,times:+i||Number.POSITIVE_INFINITY}),e[o]=c,{event:o,handler:n}},Om=e=>typeof e=="object";function wf(e,t){
function r(n,i){let o,c;Om(n)?(c=n.handler,o=n.event):(o=n,c=i);let d=_f(o,t?.caseInsensitive),g=e[d];if(!g)return;let l=g.findIndex(f=>f.handler===c);l===-1||l>=
g.length||g.splice(l,1)}return r}var Cm=e=>!!e,rd=(e,t)=>{let r=wf(e);return(...n)=>{let[i,o,c]=n,d=_f(i,t?.caseInsensitive),g=e[d];if(!Cm(g))return;let l=[...g];
for(let h of l)--h.times<1&&r(d,h.handler);let f=c?.async!==void 0?c.async:t?.async,_=()=>{for(let h of l)h.handler(o)};if(f?setTimeout(_,0):_(),t?.isGlobal&&!c?.
isNoGlobalBroadcast)try{ed.postMessage({event:d,news:o})}catch(h){if(h instanceof Error&&h.name==="DataCloneError")console.warn(`Could not broadcast '${d.toString()}\
' globally. Payload is not clonable.`);else throw h}}};function Im(e){return Object.keys(e)}var nd=e=>()=>{for(let t of Im(e))delete e[t]},id=()=>({}),Rm=e=>{let t=!!e?.
async,r=!!e?.caseInsensitive,n=e?.stack||id();return{publish:rd(n,{async:t,caseInsensitive:r}),subscribe:td(n,{caseInsensitive:r}),unsubscribe:wf(n,{caseInsensitive:r}),
clear:nd(n),stack:n}},rs=id(),Pm={publish:rd(rs,{isGlobal:!0}),subscribe:td(rs),unsubscribe:wf(rs),clear:nd(rs),stack:rs};ed.onmessage=({data:{event:e,news:t}})=>Pm.
publish(e,t,{isNoGlobalBroadcast:!0});var ad=Rm;var Ad=pf(Ef(),1),Mm=e=>e*e*e,Td=e=>e<.5?4*e*e*e:(e-1)*(2*e-2)*(2*e-2)+1,Dm=e=>--e*e*e+1,Nm=e=>e,km=e=>e*e,Fm=e=>e<.5?2*e*e:-1+(4-2*e)*e,Bm=e=>e*(2-e),Pn=e=>e,Af=(e,t)=>{
if(e===t)return!0;if(e.length!==t.length)return!1;let r=new Set(e),n=new Set(t);return r.size!==n.size?!1:t.every(i=>r.has(i))},Gm=e=>Math.sqrt(e.reduce((t,r)=>t+
r**2,0)),zm=e=>e.reduce((t,r)=>r>t?r:t,Number.NEGATIVE_INFINITY),od=(e,t=Pn)=>{let r=[];for(let n=0;n<e;n++)r.push(t(n,e));return r},Um=(e,t)=>{let r=[];return e.
forEach(n=>{r[n]=!0}),t.forEach(n=>{r[n]=!0}),r.reduce((n,i,o)=>(i&&n.push(o),n),[])},qf=(e,...t)=>(t.forEach(r=>{let n=Object.keys(r).reduce((i,o)=>(i[o]=Object.
getOwnPropertyDescriptor(r,o),i),{});Object.getOwnPropertySymbols(r).forEach(i=>{let o=Object.getOwnPropertyDescriptor(r,i);o?.enumerable&&(n[i]=o)}),Object.defineProperties(
e,n)}),e);function $m(...e){return t=>e.reduce((r,n)=>n(r),t)}var Vm=e=>t=>qf({__proto__:{constructor:e}},t),sd=(e,t)=>r=>qf(r,{get[e](){return t}}),jm=(e,t,r,n)=>Math.
sqrt((e-r)**2+(t-n)**2),Hm=e=>new Worker(window.URL.createObjectURL(new Blob([`(${e.toString()})()`],{type:"text/javascript"}))),Ya=(e=1)=>new Promise(t=>{let r=0,
n=()=>requestAnimationFrame(()=>{r++,r<e?n():t(void 0)});n()}),Sd=(e,t,r)=>{let n,i=0;r=r===null?t:r;let o=(...g)=>{let l=()=>{i>0&&(e(...g),i=0)};clearTimeout(
n),n=setTimeout(l,r)},c=!1,d=(...g)=>{c?(i++,o(...g)):(e(...g),o(...g),c=!0,i=0,setTimeout(()=>{c=!1},t))};return d.reset=()=>{c=!1},d.cancel=()=>{clearTimeout(
n)},d.now=(...g)=>e(...g),d},Wm=1e-6,ua=typeof Float32Array<"u"?Float32Array:Array;function Tf(){var e=new ua(16);return ua!=Float32Array&&(e[1]=0,e[2]=0,e[3]=0,
e[4]=0,e[6]=0,e[7]=0,e[8]=0,e[9]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0),e[0]=1,e[5]=1,e[10]=1,e[15]=1,e}function cd(e){var t=new ua(16);return t[0]=e[0],t[1]=e[1],t[2]=
e[2],t[3]=e[3],t[4]=e[4],t[5]=e[5],t[6]=e[6],t[7]=e[7],t[8]=e[8],t[9]=e[9],t[10]=e[10],t[11]=e[11],t[12]=e[12],t[13]=e[13],t[14]=e[14],t[15]=e[15],t}function Hf(e,t){
var r=t[0],n=t[1],i=t[2],o=t[3],c=t[4],d=t[5],g=t[6],l=t[7],f=t[8],_=t[9],h=t[10],O=t[11],N=t[12],Y=t[13],J=t[14],re=t[15],U=r*d-n*c,H=r*g-i*c,K=r*l-o*c,Pe=n*g-
i*d,Ce=n*l-o*d,Se=i*l-o*g,ke=f*Y-_*N,We=f*J-h*N,$e=f*re-O*N,Qe=_*J-h*Y,ht=_*re-O*Y,mt=h*re-O*J,lt=U*mt-H*ht+K*Qe+Pe*$e-Ce*We+Se*ke;return lt?(lt=1/lt,e[0]=(d*mt-
g*ht+l*Qe)*lt,e[1]=(i*ht-n*mt-o*Qe)*lt,e[2]=(Y*Se-J*Ce+re*Pe)*lt,e[3]=(h*Ce-_*Se-O*Pe)*lt,e[4]=(g*$e-c*mt-l*We)*lt,e[5]=(r*mt-i*$e+o*We)*lt,e[6]=(J*K-N*Se-re*H)*
lt,e[7]=(f*Se-h*K+O*H)*lt,e[8]=(c*ht-d*$e+l*ke)*lt,e[9]=(n*$e-r*ht-o*ke)*lt,e[10]=(N*Ce-Y*K+re*U)*lt,e[11]=(_*K-f*Ce-O*U)*lt,e[12]=(d*We-c*Qe-g*ke)*lt,e[13]=(r*
Qe-n*We+i*ke)*lt,e[14]=(Y*H-N*Pe-J*U)*lt,e[15]=(f*Pe-_*H+h*U)*lt,e):null}function Dr(e,t,r){var n=t[0],i=t[1],o=t[2],c=t[3],d=t[4],g=t[5],l=t[6],f=t[7],_=t[8],h=t[9],
O=t[10],N=t[11],Y=t[12],J=t[13],re=t[14],U=t[15],H=r[0],K=r[1],Pe=r[2],Ce=r[3];return e[0]=H*n+K*d+Pe*_+Ce*Y,e[1]=H*i+K*g+Pe*h+Ce*J,e[2]=H*o+K*l+Pe*O+Ce*re,e[3]=
H*c+K*f+Pe*N+Ce*U,H=r[4],K=r[5],Pe=r[6],Ce=r[7],e[4]=H*n+K*d+Pe*_+Ce*Y,e[5]=H*i+K*g+Pe*h+Ce*J,e[6]=H*o+K*l+Pe*O+Ce*re,e[7]=H*c+K*f+Pe*N+Ce*U,H=r[8],K=r[9],Pe=r[10],
Ce=r[11],e[8]=H*n+K*d+Pe*_+Ce*Y,e[9]=H*i+K*g+Pe*h+Ce*J,e[10]=H*o+K*l+Pe*O+Ce*re,e[11]=H*c+K*f+Pe*N+Ce*U,H=r[12],K=r[13],Pe=r[14],Ce=r[15],e[12]=H*n+K*d+Pe*_+Ce*
Y,e[13]=H*i+K*g+Pe*h+Ce*J,e[14]=H*o+K*l+Pe*O+Ce*re,e[15]=H*c+K*f+Pe*N+Ce*U,e}function ld(e,t){return e[0]=1,e[1]=0,e[2]=0,e[3]=0,e[4]=0,e[5]=1,e[6]=0,e[7]=0,e[8]=
0,e[9]=0,e[10]=1,e[11]=0,e[12]=t[0],e[13]=t[1],e[14]=t[2],e[15]=1,e}function Uc(e,t){return e[0]=t[0],e[1]=0,e[2]=0,e[3]=0,e[4]=0,e[5]=t[1],e[6]=0,e[7]=0,e[8]=0,
e[9]=0,e[10]=t[2],e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,e}function Xm(e,t,r){var n=r[0],i=r[1],o=r[2],c=Math.sqrt(n*n+i*i+o*o),d,g,l;return c<Wm?null:(c=1/c,n*=
c,i*=c,o*=c,d=Math.sin(t),g=Math.cos(t),l=1-g,e[0]=n*n*l+g,e[1]=i*n*l+o*d,e[2]=o*n*l-i*d,e[3]=0,e[4]=n*i*l-o*d,e[5]=i*i*l+g,e[6]=o*i*l+n*d,e[7]=0,e[8]=n*o*l+i*d,
e[9]=i*o*l-n*d,e[10]=o*o*l+g,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,e)}function Ym(e,t){return e[0]=t[12],e[1]=t[13],e[2]=t[14],e}function Zm(e,t){var r=t[0],n=t[1],
i=t[2],o=t[4],c=t[5],d=t[6],g=t[8],l=t[9],f=t[10];return e[0]=Math.sqrt(r*r+n*n+i*i),e[1]=Math.sqrt(o*o+c*c+d*d),e[2]=Math.sqrt(g*g+l*l+f*f),e}function Km(){var e=new ua(
4);return ua!=Float32Array&&(e[0]=0,e[1]=0,e[2]=0,e[3]=0),e}function os(e,t,r){var n=t[0],i=t[1],o=t[2],c=t[3];return e[0]=r[0]*n+r[4]*i+r[8]*o+r[12]*c,e[1]=r[1]*
n+r[5]*i+r[9]*o+r[13]*c,e[2]=r[2]*n+r[6]*i+r[10]*o+r[14]*c,e[3]=r[3]*n+r[7]*i+r[11]*o+r[15]*c,e}(function(){var e=Km();return function(t,r,n,i,o,c){var d,g;for(r||
(r=4),n||(n=0),i?g=Math.min(i*r+n,t.length):g=t.length,d=n;d<g;d+=r)e[0]=t[d],e[1]=t[d+1],e[2]=t[d+2],e[3]=t[d+3],o(e,e,c),t[d]=e[0],t[d+1]=e[1],t[d+2]=e[2],t[d+
3]=e[3];return t}})();function qm(){var e=new ua(2);return ua!=Float32Array&&(e[0]=0,e[1]=0),e}function Qm(e,t){var r=e[0],n=e[1],i=t[0],o=t[1];return Math.abs(
Math.atan2(n*i-r*o,r*i+n*o))}(function(){var e=qm();return function(t,r,n,i,o,c){var d,g;for(r||(r=2),n||(n=0),i?g=Math.min(i*r+n,t.length):g=t.length,d=n;d<g;d+=
r)e[0]=t[d],e[1]=t[d+1],o(e,e,c),t[d]=e[0],t[d+1]=e[1];return t}})();var Jm=(e=[0,0],t=1,r=0,n=[0,0],i=[[0,1/0],[0,1/0]],o=[[-1/0,1/0],[-1/0,1/0]])=>{let c=new Float32Array(
16),d=new Float32Array(16),g=new Float32Array(16),l=Tf(),f=[...n.slice(0,2),0,1],_=Array.isArray(i[0])?[...i[0]]:[...i],h=Array.isArray(i[0])?[...i[1]]:[...i],O=Array.
isArray(o[0])?[...o[0]]:[...o],N=Array.isArray(o[0])?[...o[1]]:[...o],Y=()=>Zm(c,l).slice(0,2),J=()=>{let Me=Y();return Math.min(Me[0],Me[1])},re=()=>{let Me=Y();
return Math.max(Me[0],Me[1])},U=()=>Math.acos(l[0]/re()),H=()=>[[..._],[...h]],K=()=>[[...O],[...N]],Pe=()=>{let Me=Y();return[1/Me[0],1/Me[1]]},Ce=()=>1/J(),Se=()=>1/
re(),ke=()=>Ym(c,l).slice(0,2),We=()=>os(c,f,Hf(g,l)).slice(0,2),$e=()=>l,Qe=()=>f.slice(0,2),ht=([Me=0,nt=0]=[],Ot=1,kt=0)=>{l=Tf(),mt([-Me,-nt]),zt(kt),lt(1/Ot)},
mt=([Me=0,nt=0]=[])=>{c[0]=Me,c[1]=nt,c[2]=0;let Ot=ld(d,c);Dr(l,Ot,l)},lt=(Me,nt)=>{let Ot=Array.isArray(Me),kt=Ot?Me[0]:Me,_t=Ot?Me[1]:Me;if(kt<=0||_t<=0||kt===
1&&_t===1)return;let Qt=Y(),Ar=Qt[0]*kt,Dt=Qt[1]*_t;if(kt=Math.max(_[0],Math.min(Ar,_[1]))/Qt[0],_t=Math.max(h[0],Math.min(Dt,h[1]))/Qt[1],kt===1&&_t===1)return;
c[0]=kt,c[1]=_t,c[2]=1;let Tr=Uc(d,c),cr=nt?[...nt,0]:f,Sr=ld(c,cr);Dr(l,Sr,Dr(l,Tr,Dr(l,Hf(g,Sr),l)))},zt=Me=>{let nt=Tf();Xm(nt,Me,[0,0,1]),Dr(l,nt,l)},It=Me=>{
let nt=Array.isArray(Me[0]);_[0]=nt?Me[0][0]:Me[0],_[1]=nt?Me[0][1]:Me[1],h[0]=nt?Me[1][0]:Me[0],h[1]=nt?Me[1][1]:Me[1]},tt=Me=>{let nt=Array.isArray(Me[0]);O[0]=
nt?Me[0][0]:Me[0],O[1]=nt?Me[0][1]:Me[1],N[0]=nt?Me[1][0]:Me[0],N[1]=nt?Me[1][1]:Me[1]},xt=Me=>{!Me||Me.length<16||(l=Me)},Lt=Me=>{f=[...Me.slice(0,2),0,1]},Wt=()=>{
ht(e,t,r)};return ht(e,t,r),{get translation(){return ke()},get target(){return We()},get scaling(){return Y()},get minScaling(){return J()},get maxScaling(){return re()},
get scaleBounds(){return H()},get translationBounds(){return K()},get distance(){return Pe()},get minDistance(){return Ce()},get maxDistance(){return Se()},get rotation(){
return U()},get view(){return $e()},get viewCenter(){return Qe()},lookAt:ht,translate:mt,pan:mt,rotate:zt,scale:lt,zoom:lt,reset:Wt,set:(...Me)=>(console.warn("\
`set()` is deprecated. Please use `setView()` instead."),xt(...Me)),setScaleBounds:It,setTranslationBounds:tt,setView:xt,setViewCenter:Lt}},e0=["pan","rotate"],
fd={alt:"altKey",cmd:"metaKey",ctrl:"ctrlKey",meta:"metaKey",shift:"shiftKey"},t0=(e,{distance:t=1,target:r=[0,0],rotation:n=0,isNdc:i=!0,isFixed:o=!1,isPan:c=!0,
isPanInverted:d=[!1,!0],panSpeed:g=1,isRotate:l=!0,rotateSpeed:f=1,defaultMouseDownMoveAction:_="pan",mouseDownMoveModKey:h="alt",isZoom:O=!0,zoomSpeed:N=1,viewCenter:Y,
scaleBounds:J,translationBounds:re,onKeyDown:U=()=>{},onKeyUp:H=()=>{},onMouseDown:K=()=>{},onMouseUp:Pe=()=>{},onMouseMove:Ce=()=>{},onWheel:Se=()=>{}}={})=>{let ke=Jm(
r,t,n,Y,J,re),We=0,$e=0,Qe=0,ht=0,mt=0,lt=0,zt=!1,It=0,tt=1,xt=1,Lt=1,Wt=!1,Me=!1,nt=!1,Ot=_==="pan",kt=c,_t=c,Qt=d,Ar=d,Dt=O,Tr=O,cr=()=>{kt=Array.isArray(c)?!!c[0]:
c,_t=Array.isArray(c)?!!c[1]:c,Qt=Array.isArray(d)?!!d[0]:d,Ar=Array.isArray(d)?!!d[1]:d,Dt=Array.isArray(O)?!!O[0]:O,Tr=Array.isArray(O)?!!O[1]:O};cr();let Sr=i?
Ue=>Ue/tt*2*Lt:Ue=>Ue,$r=i?Ue=>Ue/xt*2:Ue=>-Ue,je=i?Ue=>(-1+Ue/tt*2)*Lt:Ue=>Ue,pt=i?Ue=>1-Ue/xt*2:Ue=>Ue,vt=()=>{if(o){let Gt=Me;return Me=!1,Gt}Wt=!1;let Ue=We,
Xt=$e;if((kt||_t)&&zt&&(Ot&&!nt||!Ot&&nt)){let Gt=Qt?mt-Ue:Ue-mt,Nt=kt?Sr(g*Gt):0,hr=Ar?lt-Xt:Xt-lt,Lr=_t?$r(g*hr):0;(Nt!==0||Lr!==0)&&(ke.pan([Nt,Lr]),Wt=!0)}if((Dt||
Tr)&&It){let Gt=N*Math.exp(It/xt),Nt=je(Qe),hr=pt(ht);ke.scale([Dt?1/Gt:1,Tr?1/Gt:1],[Nt,hr]),Wt=!0}if(l&&zt&&(Ot&&nt||!Ot&&!nt)&&Math.abs(mt-Ue)+Math.abs(lt-Xt)>
0){let Gt=tt/2,Nt=xt/2,hr=mt-Gt,Lr=Nt-lt,Hr=Ue-Gt,tn=Nt-Xt,Fr=Qm([hr,Lr],[Hr,tn]),Br=hr*tn-Hr*Lr;ke.rotate(f*Fr*Math.sign(Br)),Wt=!0}It=0,mt=Ue,lt=Xt;let gr=Wt||
Me;return Me=!1,gr},it=({defaultMouseDownMoveAction:Ue=null,isFixed:Xt=null,isPan:gr=null,isPanInverted:Gt=null,isRotate:Nt=null,isZoom:hr=null,panSpeed:Lr=null,
rotateSpeed:Hr=null,zoomSpeed:tn=null,mouseDownMoveModKey:Fr=null}={})=>{_=Ue!==null&&e0.includes(Ue)?Ue:_,Ot=_==="pan",o=Xt!==null?Xt:o,c=gr!==null?gr:c,d=Gt!==
null?Gt:d,l=Nt!==null?Nt:l,O=hr!==null?hr:O,g=+Lr>0?Lr:g,f=+Hr>0?Hr:f,N=+tn>0?tn:N,cr(),h=Fr!==null&&Object.keys(fd).includes(Fr)?Fr:h},gt=()=>{let Ue=e.getBoundingClientRect();
tt=Ue.width,xt=Ue.height,Lt=tt/xt},Rt=Ue=>{nt=!1,H(Ue)},en=Ue=>{nt=Ue[fd[h]],U(Ue)},mn=Ue=>{zt=!1,Pe(Ue)},y=Ue=>{zt=Ue.buttons===1,K(Ue)},Nr=document.createEvent(
"MouseEvent").offsetX!==void 0?Ue=>{Qe=Ue.offsetX,ht=Ue.offsetY}:Ue=>{let Xt=e.getBoundingClientRect();Qe=Ue.clientX-Xt.left,ht=Ue.clientY-Xt.top},jr=Ue=>{We=Ue.
clientX,$e=Ue.clientY},vr=Ue=>{jr(Ue),Ce(Ue)},Jt=Ue=>{if((Dt||Tr)&&!o){Ue.preventDefault(),jr(Ue),Nr(Ue);let Xt=Ue.deltaMode===1?12:1;It+=Xt*(Ue.deltaY||Ue.deltaX||
0)}Se(Ue)},kr=()=>{ke=void 0,window.removeEventListener("keydown",en),window.removeEventListener("keyup",Rt),e.removeEventListener("mousedown",y),window.removeEventListener(
"mouseup",mn),window.removeEventListener("mousemove",vr),e.removeEventListener("wheel",Jt)};window.addEventListener("keydown",en,{passive:!0}),window.addEventListener(
"keyup",Rt,{passive:!0}),e.addEventListener("mousedown",y,{passive:!0}),window.addEventListener("mouseup",mn,{passive:!0}),window.addEventListener("mousemove",vr,
{passive:!0}),e.addEventListener("wheel",Jt,{passive:!1}),ke.config=it,ke.dispose=kr,ke.refresh=gt,ke.tick=vt;let Ut=Ue=>function(){Ue.apply(null,arguments),Me=
!0};return ke.lookAt=Ut(ke.lookAt),ke.translate=Ut(ke.translate),ke.pan=Ut(ke.pan),ke.rotate=Ut(ke.rotate),ke.scale=Ut(ke.scale),ke.zoom=Ut(ke.zoom),ke.reset=Ut(
ke.reset),ke.set=Ut(ke.set),ke.setScaleBounds=Ut(ke.setScaleBounds),ke.setTranslationBounds=Ut(ke.setTranslationBounds),ke.setView=Ut(ke.setView),ke.setViewCenter=
Ut(ke.setViewCenter),gt(),ke};function r0(e,t,r=2){let n=e.length,i=n0(e,0,n,r,!0),o=[];if(!i||i.next===i.prev)return o;let c,d,g;if(e.length>80*r){c=e[0],d=e[1];
let l=c,f=d;for(let _=r;_<n;_+=r){let h=e[_],O=e[_+1];h<c&&(c=h),O<d&&(d=O),h>l&&(l=h),O>f&&(f=O)}g=Math.max(l-c,f-d),g=g!==0?32767/g:0}return fs(i,o,r,c,d,g,0),
o}function n0(e,t,r,n,i){let o;if(i===p0(e,t,r,n)>0)for(let c=t;c<r;c+=n)o=ud(c/n|0,e[c],e[c+1],o);else for(let c=r-n;c>=t;c-=n)o=ud(c/n|0,e[c],e[c+1],o);return o&&
Jc(o,o.next)&&(us(o),o=o.next),o}function ls(e,t){if(!e)return e;t||(t=e);let r=e,n;do if(n=!1,!r.steiner&&(Jc(r,r.next)||dr(r.prev,r,r.next)===0)){if(us(r),r=t=
r.prev,r===r.next)break;n=!0}else r=r.next;while(n||r!==t);return t}function fs(e,t,r,n,i,o,c){if(!e)return;!c&&o&&c0(e,n,i,o);let d=e;for(;e.prev!==e.next;){let g=e.
prev,l=e.next;if(o?a0(e,n,i,o):i0(e)){t.push(g.i,e.i,l.i),us(e),e=l.next,d=l.next;continue}if(e=l,e===d){c?c===1?(e=o0(ls(e),t),fs(e,t,r,n,i,o,2)):c===2&&s0(e,t,
r,n,i,o):fs(ls(e),t,r,n,i,o,1);break}}}function i0(e){let t=e.prev,r=e,n=e.next;if(dr(t,r,n)>=0)return!1;let i=t.x,o=r.x,c=n.x,d=t.y,g=r.y,l=n.y,f=Math.min(i,o,
c),_=Math.min(d,g,l),h=Math.max(i,o,c),O=Math.max(d,g,l),N=n.next;for(;N!==t;){if(N.x>=f&&N.x<=h&&N.y>=_&&N.y<=O&&ss(i,d,o,g,c,l,N.x,N.y)&&dr(N.prev,N,N.next)>=
0)return!1;N=N.next}return!0}function a0(e,t,r,n){let i=e.prev,o=e,c=e.next;if(dr(i,o,c)>=0)return!1;let d=i.x,g=o.x,l=c.x,f=i.y,_=o.y,h=c.y,O=Math.min(d,g,l),N=Math.
min(f,_,h),Y=Math.max(d,g,l),J=Math.max(f,_,h),re=Wf(O,N,t,r,n),U=Wf(Y,J,t,r,n),H=e.prevZ,K=e.nextZ;for(;H&&H.z>=re&&K&&K.z<=U;){if(H.x>=O&&H.x<=Y&&H.y>=N&&H.y<=
J&&H!==i&&H!==c&&ss(d,f,g,_,l,h,H.x,H.y)&&dr(H.prev,H,H.next)>=0||(H=H.prevZ,K.x>=O&&K.x<=Y&&K.y>=N&&K.y<=J&&K!==i&&K!==c&&ss(d,f,g,_,l,h,K.x,K.y)&&dr(K.prev,K,
K.next)>=0))return!1;K=K.nextZ}for(;H&&H.z>=re;){if(H.x>=O&&H.x<=Y&&H.y>=N&&H.y<=J&&H!==i&&H!==c&&ss(d,f,g,_,l,h,H.x,H.y)&&dr(H.prev,H,H.next)>=0)return!1;H=H.prevZ}
for(;K&&K.z<=U;){if(K.x>=O&&K.x<=Y&&K.y>=N&&K.y<=J&&K!==i&&K!==c&&ss(d,f,g,_,l,h,K.x,K.y)&&dr(K.prev,K,K.next)>=0)return!1;K=K.nextZ}return!0}function o0(e,t){let r=e;
do{let n=r.prev,i=r.next.next;!Jc(n,i)&&Ld(n,r,r.next,i)&&$c(n,i)&&$c(i,n)&&(t.push(n.i,r.i,i.i),us(r),us(r.next),r=e=i),r=r.next}while(r!==e);return ls(r)}function s0(e,t,r,n,i,o){
let c=e;do{let d=c.next.next;for(;d!==c.prev;){if(c.i!==d.i&&u0(c,d)){let g=m0(c,d);c=ls(c,c.next),g=ls(g,g.next),fs(c,t,r,n,i,o,0),fs(g,t,r,n,i,o,0);return}d=d.
next}c=c.next}while(c!==e)}function c0(e,t,r,n){let i=e;do i.z===0&&(i.z=Wf(i.x,i.y,t,r,n)),i.prevZ=i.prev,i.nextZ=i.next,i=i.next;while(i!==e);i.prevZ.nextZ=null,
i.prevZ=null,l0(i)}function l0(e){let t,r=1;do{let n=e,i;e=null;let o=null;for(t=0;n;){t++;let c=n,d=0;for(let l=0;l<r&&(d++,c=c.nextZ,!!c);l++);let g=r;for(;d>
0||g>0&&c;)d!==0&&(g===0||!c||n.z<=c.z)?(i=n,n=n.nextZ,d--):(i=c,c=c.nextZ,g--),o?o.nextZ=i:e=i,i.prevZ=o,o=i;n=c}o.nextZ=null,r*=2}while(t>1);return e}function Wf(e,t,r,n,i){
return e=(e-r)*i|0,t=(t-n)*i|0,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,t=(t|t<<8)&16711935,t=(t|t<<4)&252645135,t=(t|
t<<2)&858993459,t=(t|t<<1)&1431655765,e|t<<1}function f0(e,t,r,n,i,o,c,d){return(i-c)*(t-d)>=(e-c)*(o-d)&&(e-c)*(n-d)>=(r-c)*(t-d)&&(r-c)*(o-d)>=(i-c)*(n-d)}function ss(e,t,r,n,i,o,c,d){
return!(e===c&&t===d)&&f0(e,t,r,n,i,o,c,d)}function u0(e,t){return e.next.i!==t.i&&e.prev.i!==t.i&&!d0(e,t)&&($c(e,t)&&$c(t,e)&&h0(e,t)&&(dr(e.prev,e,t.prev)||dr(
e,t.prev,t))||Jc(e,t)&&dr(e.prev,e,e.next)>0&&dr(t.prev,t,t.next)>0)}function dr(e,t,r){return(t.y-e.y)*(r.x-t.x)-(t.x-e.x)*(r.y-t.y)}function Jc(e,t){return e.
x===t.x&&e.y===t.y}function Ld(e,t,r,n){let i=Bc(dr(e,t,r)),o=Bc(dr(e,t,n)),c=Bc(dr(r,n,e)),d=Bc(dr(r,n,t));return!!(i!==o&&c!==d||i===0&&Fc(e,r,t)||o===0&&Fc(e,
n,t)||c===0&&Fc(r,e,n)||d===0&&Fc(r,t,n))}function Fc(e,t,r){return t.x<=Math.max(e.x,r.x)&&t.x>=Math.min(e.x,r.x)&&t.y<=Math.max(e.y,r.y)&&t.y>=Math.min(e.y,r.
y)}function Bc(e){return e>0?1:e<0?-1:0}function d0(e,t){let r=e;do{if(r.i!==e.i&&r.next.i!==e.i&&r.i!==t.i&&r.next.i!==t.i&&Ld(r,r.next,e,t))return!0;r=r.next}while(r!==
e);return!1}function $c(e,t){return dr(e.prev,e,e.next)<0?dr(e,t,e.next)>=0&&dr(e,e.prev,t)>=0:dr(e,t,e.prev)<0||dr(e,e.next,t)<0}function h0(e,t){let r=e,n=!1,
i=(e.x+t.x)/2,o=(e.y+t.y)/2;do r.y>o!=r.next.y>o&&r.next.y!==r.y&&i<(r.next.x-r.x)*(o-r.y)/(r.next.y-r.y)+r.x&&(n=!n),r=r.next;while(r!==e);return n}function m0(e,t){
let r=Xf(e.i,e.x,e.y),n=Xf(t.i,t.x,t.y),i=e.next,o=t.prev;return e.next=t,t.prev=e,r.next=i,i.prev=r,n.next=r,r.prev=n,o.next=n,n.prev=o,n}function ud(e,t,r,n){
let i=Xf(e,t,r);return n?(i.next=n.next,i.prev=n,n.next.prev=i,n.next=i):(i.prev=i,i.next=i),i}function us(e){e.next.prev=e.prev,e.prev.next=e.next,e.prevZ&&(e.
prevZ.nextZ=e.nextZ),e.nextZ&&(e.nextZ.prevZ=e.prevZ)}function Xf(e,t,r){return{i:e,x:t,y:r,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function p0(e,t,r,n){
let i=0;for(let o=t,c=r-n;o<r;o+=n)i+=(e[c]-e[o])*(e[o+1]+e[c+1]),c=o;return i}var y0=`
precision mediump float;
varying vec4 color;
void main() {
  gl_FragColor = color;
}`,v0=`
uniform mat4 projectionViewModel;
uniform float aspectRatio;

uniform sampler2D colorTex;
uniform float colorTexRes;
uniform float colorTexEps;
uniform float width;
uniform float useOpacity;
uniform float useColorOpacity;
uniform int miter;

attribute vec3 prevPosition;
attribute vec3 currPosition;
attribute vec3 nextPosition;
attribute float opacity;
attribute float offsetScale;
attribute float colorIndex;

varying vec4 color;

void main() {
  vec2 aspectVec = vec2(aspectRatio, 1.0);
  vec4 prevProjected = projectionViewModel * vec4(prevPosition, 1.0);
  vec4 currProjected = projectionViewModel * vec4(currPosition, 1.0);
  vec4 nextProjected = projectionViewModel * vec4(nextPosition, 1.0);

  // get 2D screen space with W divide and aspect correction
  vec2 prevScreen = prevProjected.xy / prevProjected.w * aspectVec;
  vec2 currScreen = currProjected.xy / currProjected.w * aspectVec;
  vec2 nextScreen = nextProjected.xy / nextProjected.w * aspectVec;

  float len = width;

  // starting point uses (next - current)
  vec2 dir = vec2(0.0);
  if (currScreen == prevScreen) {
    dir = normalize(nextScreen - currScreen);
  }
  // ending point uses (current - previous)
  else if (currScreen == nextScreen) {
    dir = normalize(currScreen - prevScreen);
  }
  // somewhere in middle, needs a join
  else {
    // get directions from (C - B) and (B - A)
    vec2 dirA = normalize((currScreen - prevScreen));
    if (miter == 1) {
      vec2 dirB = normalize((nextScreen - currScreen));
      // now compute the miter join normal and length
      vec2 tangent = normalize(dirA + dirB);
      vec2 perp = vec2(-dirA.y, dirA.x);
      vec2 miter = vec2(-tangent.y, tangent.x);
      len = width / dot(miter, perp);
      dir = tangent;
    } else {
      dir = dirA;
    }
  }

  vec2 normal = vec2(-dir.y, dir.x) * len;
  normal.x /= aspectRatio;
  vec4 offset = vec4(normal * offsetScale, 0.0, 0.0);
  gl_Position = currProjected + offset;

  // Get color from texture
  float colorRowIndex = floor((colorIndex + colorTexEps) / colorTexRes);
  vec2 colorTexIndex = vec2(
    (colorIndex / colorTexRes) - colorRowIndex + colorTexEps,
    colorRowIndex / colorTexRes + colorTexEps
  );

  color = texture2D(colorTex, colorTexIndex);
  color.a = useColorOpacity * color.a + useOpacity * opacity;
}`,Sf=new Float32Array([1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]),Mr=Float32Array.BYTES_PER_ELEMENT,g0=e=>e!==void 0&&Number.isFinite(e),Lf=e=>e.length>0&&Array.isArray(
e[0]),{push:Od,splice:x0}=Array.prototype,b0=(e,t=[])=>{let r=0;for(let n of e){for(let i=0;i<n-1;i++){let o=r+i*2,c=o+1,d=o+2,g=o+3;t.push(o,c,d,d,c,g)}r+=(n+2)*
2}return t};function Gc(e,t=1,r=1){let n=[],i=new Array(t*2);for(let o=0,c=e.length/t;o<c;o++){let d=o*t;for(let g=0;g<t;g++){let l=e[d+g];i[g]=l,i[g+t]=l*r}Od.
apply(n,i)}return n}function Ci(e,t,r,n){let i=new Array(n),o=t*n;for(let c=0;c<n;c++)i[c]=e[o+c];return x0.call(e,r*n,0,...i),e}function E0(e,t,r,n=0){let i=[],
o=new Array(r).fill(n);for(let c=0,d=e.length/t;c<d;c++){let g=c*t;for(let l=0;l<t;l++)o[l]=e[g+l];Od.apply(i,o)}return i}var ns=(e,{projection:t=Sf,model:r=Sf,
view:n=Sf,points:i=[],colorIndices:o=[],color:c=[.8,.5,0,1],opacity:d=null,opacities:g=[],width:l=1,widths:f=[],miter:_=!0,is2d:h=!1,zPos2d:O=0}={})=>{if(!e){console.
error("Regl instance is undefined.");return}let N=new Float32Array(16),Y,J,re,U,H,K,Pe,Ce,Se,ke,We,$e,Qe,ht,mt,lt,zt,It,tt=h?2:3,xt=()=>+(g.length===J||d!==null),
Lt=()=>{ke=e.buffer(),We=e.buffer(),$e=e.buffer(),mt=e.buffer(),lt={prevPosition:{buffer:(()=>ke),offset:0,stride:Mr*3},currPosition:{buffer:(()=>ke),offset:Mr*
3*2,stride:Mr*3},nextPosition:{buffer:(()=>ke),offset:Mr*3*4,stride:Mr*3},opacity:{buffer:(()=>We),offset:Mr*2,stride:Mr},offsetScale:{buffer:(()=>$e),offset:Mr*
2,stride:Mr},colorIndex:{buffer:(()=>mt),offset:Mr*2,stride:Mr}},zt=e.elements(),It=e({attributes:lt,depth:{enable:!h},blend:{enable:!0,func:{srcRGB:"src alpha",
srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},uniforms:{projectionViewModel:(je,pt)=>{let vt=je.projection||pt.projection,it=je.model||
pt.model,gt=je.view||pt.view;return Dr(N,vt,Dr(N,gt,it))},aspectRatio:({viewportWidth:je,viewportHeight:pt})=>je/pt,colorTex:()=>Qe,colorTexRes:()=>ht,colorTexEps:()=>.5/
ht,pixelRatio:({pixelRatio:je})=>je,width:({pixelRatio:je,viewportHeight:pt})=>l/pt*je,useOpacity:xt,useColorOpacity:()=>+!xt(),miter:+!!_},elements:()=>zt,vert:v0,
frag:y0})},Wt=()=>{Y===1&&i.length%tt>0&&console.warn(`The length of points (${J}) does not match the dimensions (${tt}). Incomplete points are ignored.`),U=i.flat().
slice(0,J*tt),h&&(U=E0(U,2,3,O)),o.length!==J&&(o=new Array(J).fill(0)),f.length!==J&&(f=new Array(J).fill(1));let je=o.slice(),pt=g.length===J?g.slice():new Array(
J).fill(d===null?1:d),vt=f.slice(),it=0;for(let gt of re){let Rt=it+gt-1;Ci(U,Rt,Rt,3),Ci(U,it,it,3),Ci(je,Rt,Rt,1),Ci(je,it,it,1),Ci(pt,Rt,Rt,1),Ci(pt,it,it,1),
Ci(vt,Rt,Rt,1),Ci(vt,it,it,1),it+=gt+2}H=new Float32Array(Gc(U,3)),K=Gc(je),Pe=Gc(pt),Ce=Gc(vt,1,-1),Se=b0(re),ke({usage:"dynamic",type:"float",length:H.length*
Mr,data:H}),We({usage:"dynamic",type:"float",length:Pe.length*Mr,data:Pe}),$e({usage:"dynamic",type:"float",length:Ce.length*Mr,data:Ce}),mt({usage:"dynamic",type:"\
float",length:K.length*Mr,data:K}),zt({primitive:"triangles",usage:"dynamic",type:Se.length>2**16?"uint32":"uint16",data:Se})},Me=()=>{nt(),Lt()},nt=()=>{i=[],U=
[],H=new Float32Array,Ce=[],Se=[],ke.destroy(),$e.destroy(),zt.destroy()},Ot=({projection:je,model:pt,view:vt}={})=>{je&&(t=je),pt&&(r=pt),vt&&(n=vt),i&&i.length>
1&&It({projection:t,model:r,view:n})},kt=(je,pt)=>{let vt=pt.flat(2);return vt.length===J?vt:vt.length===Y?re.flatMap((it,gt)=>Array(it).fill(vt[gt])):je},_t=()=>i,
Qt=(je=[],{colorIndices:pt=o,opacities:vt=g,widths:it=f,is2d:gt=h}={})=>{i=je,h=gt,tt=h?2:3,Y=Lf(i)?i.length:1,re=Lf(i)?i.map(Rt=>Math.floor(Rt.length/tt)):[Math.
floor(i.length/tt)],J=re.reduce((Rt,en)=>Rt+en,0),o=kt(o,pt),g=kt(g,vt),f=kt(f,it),i&&J>1?Wt():Me()},Ar=()=>{let je=Lf(c)?c:[c];ht=Math.max(2,Math.ceil(Math.sqrt(
je.length)));let pt=new Uint8Array(ht**2*4);je.forEach((vt,it)=>{pt[it*4]=Math.min(255,Math.max(0,Math.round(vt[0]*255))),pt[it*4+1]=Math.min(255,Math.max(0,Math.
round(vt[1]*255))),pt[it*4+2]=Math.min(255,Math.max(0,Math.round(vt[2]*255))),pt[it*4+3]=Number.isNaN(+vt[3])?255:Math.min(255,Math.max(0,Math.round(vt[3]*255)))}),
Qe=e.texture({data:pt,shape:[ht,ht,4]})},Dt=(je,pt=d)=>{c=je,d=pt,Qe&&Qe.destroy(),Ar()},Tr=()=>({color:c,miter:_,width:l}),cr=({color:je,opacity:pt,miter:vt,width:it}={})=>{
je&&Dt(je,pt||d),vt&&(_=!!vt),g0(it)&&(l=it)},Sr=()=>({points:ke,widths:$e,opacities:We,colorIndices:mt}),$r=()=>({points:H,widths:Ce,opacities:Pe,colorIndices:K});
return Lt(),Ar(),i&&i.length>1&&Qt(i),{clear:Me,destroy:nt,draw:Ot,getPoints:_t,setPoints:Qt,getData:$r,getBuffer:Sr,getStyle:Tr,setStyle:cr}},_0="1.16.0",w0=`
precision mediump float;

uniform sampler2D texture;

varying vec2 uv;

void main () {
  gl_FragColor = texture2D(texture, uv);
}
`,A0=`
precision mediump float;

uniform mat4 modelViewProjection;

attribute vec2 position;

varying vec2 uv;

void main () {
  uv = position;
  gl_Position = modelViewProjection * vec4(-1.0 + 2.0 * uv.x, 1.0 - 2.0 * uv.y, 0, 1);
}
`,Rn="auto",T0=0,Of=1,S0=2,dd=3,L0=4,O0=Float32Array.BYTES_PER_ELEMENT,Cd=["OES_texture_float","OES_element_index_uint","WEBGL_color_buffer_float","EXT_float_bl\
end"],hd={color:[0,0,0,0],depth:1},Vc="panZoom",Id="lasso",Yf="rotate",md=[Vc,Id,Yf],C0=Vc,I0={cubicIn:Mm,cubicInOut:Td,cubicOut:Dm,linear:Nm,quadIn:km,quadInOut:Fm,
quadOut:Bm},pd=Td,In="continuous",cs="categorical",yd=[In,cs],Zf="deselect",Qf="lassoEnd",R0=[Zf,Qf],vd=3,P0=[0,.666666667,1,1],M0=2,D0=!1,N0=10,k0=3,F0=Qf,B0=!1,
jc=750,Hc=500,Wc=100,Xc=250,G0=24,Jf="lasso",Yc="rotate",Zc="merge",Kc="remove",z0=[Jf,Yc,Zc,Kc],qc="alt",eu="cmd",Rd="ctrl",Pd="meta",tu="shift",U0=[qc,eu,Rd,Pd,
tu],$0={[Kc]:qc,[Yc]:qc,[Jf]:tu,[Zc]:eu},V0=1,j0=Rn,H0=Rn,W0=1,Cf=1,X0="asinh",Y0=6,Z0=2,K0=2,If=null,q0=null,Q0=2,J0=2,Rf=null,ep=null,Pf=null,tp=.66,rp=1,Mf=null,
np=.15,ip=25,ap=1,op=1,is=null,sp=[.66,.66,.66,rp],cp=[0,.55,1,1],lp=[1,1,1,1],fp=[0,0,0,1],Df=null,up=[.66,.66,.66,.2],dp=[0,.55,1,1],hp=[1,1,1,1],mp=[1,1,1,.5],
pp=1,yp=1e3,vp=[0,0],gp=1,xp=0,bp=new Float32Array([1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]),Ep="IMAGE_LOAD_ERROR",_p=null,wp=!1,Ap=[1,1,1,.5],Tp=!0,Sp=!0,Lp=!1,Op=100,
Cp=1/500,Ip="auto",Rp=!1,Pp=200,Mp=500,Md=new Set(["z","valueZ","valueA","value1","category"]),Dd=new Set(["w","valueW","valueB","value2","value"]),ru=15e3,Dp=void 0,
Np=!1,kp=.5,Fp=!1,Bp="lasso",Nd=Symbol("SKIP_DEPRECATION_VALUE_TRANSLATION"),gd="Points have not been drawn",Nf="The instance was already destroyed",Gp="Ignorin\
g draw call as the previous draw call has not yet finished. To avoid this warning `await` the draw call.";var kd=()=>{let e=[Int8Array,Uint8Array,Uint8ClampedArray,
Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],t=1,r=8;class n{static from(f){if(!(f instanceof ArrayBuffer))throw new Error("Data mus\
t be an instance of ArrayBuffer.");let[_,h]=new Uint8Array(f,0,2);if(_!==219)throw new Error("Data does not appear to be in a KDBush format.");let O=h>>4;if(O!==
t)throw new Error(`Got v${O} data when expected v${t}.`);let N=e[h&15];if(!N)throw new Error("Unrecognized array type.");let[Y]=new Uint16Array(f,2,1),[J]=new Uint32Array(
f,4,1);return new n(J,Y,N,f)}constructor(f,_=64,h=Float64Array,O){if(isNaN(f)||f<0)throw new Error(`Unexpected numItems value: ${f}.`);this.numItems=+f,this.nodeSize=
Math.min(Math.max(+_,2),65535),this.ArrayType=h,this.IndexArrayType=f<65536?Uint16Array:Uint32Array;let N=e.indexOf(this.ArrayType),Y=f*2*this.ArrayType.BYTES_PER_ELEMENT,
J=f*this.IndexArrayType.BYTES_PER_ELEMENT,re=(8-J%8)%8;if(N<0)throw new Error(`Unexpected typed array class: ${h}.`);O&&O instanceof ArrayBuffer?(this.data=O,this.
ids=new this.IndexArrayType(this.data,r,f),this.coords=new this.ArrayType(this.data,r+J+re,f*2),this._pos=f*2,this._finished=!0):(this.data=new ArrayBuffer(r+Y+
J+re),this.ids=new this.IndexArrayType(this.data,r,f),this.coords=new this.ArrayType(this.data,r+J+re,f*2),this._pos=0,this._finished=!1,new Uint8Array(this.data,
0,2).set([219,(t<<4)+N]),new Uint16Array(this.data,2,1)[0]=_,new Uint32Array(this.data,4,1)[0]=f)}add(f,_){let h=this._pos>>1;return this.ids[h]=h,this.coords[this.
_pos++]=f,this.coords[this._pos++]=_,h}finish(){let f=this._pos>>1;if(f!==this.numItems)throw new Error(`Added ${f} items when expected ${this.numItems}.`);return i(
this.ids,this.coords,this.nodeSize,0,this.numItems-1,0),this._finished=!0,this}range(f,_,h,O){if(!this._finished)throw new Error("Data not yet indexed - call in\
dex.finish().");let{ids:N,coords:Y,nodeSize:J}=this,re=[0,N.length-1,0],U=[];for(;re.length;){let H=re.pop()||0,K=re.pop()||0,Pe=re.pop()||0;if(K-Pe<=J){for(let We=Pe;We<=
K;We++){let $e=Y[2*We],Qe=Y[2*We+1];$e>=f&&$e<=h&&Qe>=_&&Qe<=O&&U.push(N[We])}continue}let Ce=Pe+K>>1,Se=Y[2*Ce],ke=Y[2*Ce+1];Se>=f&&Se<=h&&ke>=_&&ke<=O&&U.push(
N[Ce]),(H===0?f<=Se:_<=ke)&&(re.push(Pe),re.push(Ce-1),re.push(1-H)),(H===0?h>=Se:O>=ke)&&(re.push(Ce+1),re.push(K),re.push(1-H))}return U}within(f,_,h){if(!this.
_finished)throw new Error("Data not yet indexed - call index.finish().");let{ids:O,coords:N,nodeSize:Y}=this,J=[0,O.length-1,0],re=[],U=h*h;for(;J.length;){let H=J.
pop()||0,K=J.pop()||0,Pe=J.pop()||0;if(K-Pe<=Y){for(let We=Pe;We<=K;We++)g(N[2*We],N[2*We+1],f,_)<=U&&re.push(O[We]);continue}let Ce=Pe+K>>1,Se=N[2*Ce],ke=N[2*Ce+
1];g(Se,ke,f,_)<=U&&re.push(O[Ce]),(H===0?f-h<=Se:_-h<=ke)&&(J.push(Pe),J.push(Ce-1),J.push(1-H)),(H===0?f+h>=Se:_+h>=ke)&&(J.push(Ce+1),J.push(K),J.push(1-H))}
return re}}function i(l,f,_,h,O,N){if(O-h<=_)return;let Y=h+O>>1;o(l,f,Y,h,O,N),i(l,f,_,h,Y-1,1-N),i(l,f,_,Y+1,O,1-N)}function o(l,f,_,h,O,N){for(;O>h;){if(O-h>
600){let U=O-h+1,H=_-h+1,K=Math.log(U),Pe=.5*Math.exp(2*K/3),Ce=.5*Math.sqrt(K*Pe*(U-Pe)/U)*(H-U/2<0?-1:1),Se=Math.max(h,Math.floor(_-H*Pe/U+Ce)),ke=Math.min(O,
Math.floor(_+(U-H)*Pe/U+Ce));o(l,f,_,Se,ke,N)}let Y=f[2*_+N],J=h,re=O;for(c(l,f,h,_),f[2*O+N]>Y&&c(l,f,h,O);J<re;){for(c(l,f,J,re),J++,re--;f[2*J+N]<Y;)J++;for(;f[2*
re+N]>Y;)re--}f[2*h+N]===Y?c(l,f,h,re):(re++,c(l,f,re,O)),re<=_&&(h=re+1),_<=re&&(O=re-1)}}function c(l,f,_,h){d(l,_,h),d(f,2*_,2*h),d(f,2*_+1,2*h+1)}function d(l,f,_){
let h=l[f];l[f]=l[_],l[_]=h}function g(l,f,_,h){let O=l-_,N=f-h;return O*O+N*N}return n},zp=()=>{addEventListener("message",e=>{let t=e.data.points;t.length===0&&
self.postMessage({error:new Error("Invalid point data")});let r=new KDBush(t.length,e.data.nodeSize);for(let[n,i]of t)r.add(n,i);r.finish(),postMessage(r.data,[
r.data])})},kf=kd(),Up=1e6,$p=e=>{let t=kd.toString(),r=e.toString(),n=`const createKDBushClass = ${t};KDBush = createKDBushClass();const createWorker = ${r};cr\
eateWorker();`,i=new Blob([n],{type:"text/javascript"}),o=URL.createObjectURL(i),c=new Worker(o,{name:"KDBush"});return URL.revokeObjectURL(o),c},Vp=(e,t={nodeSize:16,
useWorker:void 0})=>new Promise((r,n)=>{if(e instanceof ArrayBuffer)r(kf.from(e));else if((e.length<Up||t.useWorker===!1)&&t.useWorker!==!0){let i=new kf(e.length,
t.nodeSize);for(let o of e)i.add(o[0],o[1]);i.finish(),r(i)}else{let i=$p(zp);i.onmessage=o=>{o.data.error?n(o.data.error):r(kf.from(o.data)),i.terminate()},i.postMessage(
{points:e,nodeSize:t.nodeSize})}}),jp=!0,Hp=8,Wp=2,Xp="freeform",Yp=24,Zp=2500,Kp=250,qp=(e,t,r)=>(1-e)*t+r,Qp=(e,t)=>`${e}ms ease-out mainIn ${t}ms 1 normal fo\
rwards`,Jp=(e,t)=>`${e}ms ease-out effectIn ${t}ms 1 normal forwards`,ey=(e,t)=>`${e}ms linear leftSpinIn ${t}ms 1 normal forwards`,ty=(e,t)=>`${e}ms linear rig\
htSpinIn ${t}ms 1 normal forwards`,ry=(e,t)=>`${e}ms linear circleIn ${t}ms 1 normal forwards`,ny=(e,t,r)=>`
  @keyframes mainIn {
    0% {
      color: ${t};
      opacity: 0;
    }
    0%, ${e}% {
      color: ${t};
      opacity: 1;
    }
    100% {
      color: ${r};
      opacity: 0.8;
    }
  }
`,iy=(e,t,r,n)=>`
  @keyframes effectIn {
    0%, ${e}% {
      opacity: ${r};
      transform: scale(${n});
    }
    ${t}% {
      opacity: 0.66;
      transform: scale(1.5);
    }
    99% {
      opacity: 0;
      transform: scale(2);
    }
    100% {
      opacity: 0;
      transform: scale(0);
    }
  }
`,ay=(e,t,r)=>`
  @keyframes circleIn {
    0% {
      clip-path: ${t};
      opacity: ${r};
    }
    ${e}% {
      clip-path: ${t};
      opacity: 1;
    }
    ${e+.01}%, 100% {
      clip-path: inset(0);
      opacity: 1;
    }
  }
`,oy=(e,t)=>`
  @keyframes leftSpinIn {
    0% {
      transform: rotate(${t}deg);
    }
    ${e}%, 100% {
      transform: rotate(360deg);
    }
  }
`,sy=(e,t)=>`
  @keyframes rightSpinIn {
    0% {
      transform: rotate(${t}deg);
    }
    ${e}%, 100% {
      transform: rotate(180deg);
    }
  }
`,cy=({time:e=jc,extraTime:t=Hc,delay:r=Wc,currentColor:n,targetColor:i,effectOpacity:o,effectScale:c,circleLeftRotation:d,circleRightRotation:g,circleClipPath:l,
circleOpacity:f})=>{let _=d/360,h=qp(_,e,t),O=Math.round((1-_)*e/h*100),N=Math.round(O/2),Y=O+(100-O)/4;return{rules:{main:ny(O,n,i),effect:iy(O,Y,o,c),circleRight:sy(
N,g),circleLeft:oy(O,d),circle:ay(N,l,f)},names:{main:Qp(h,r),effect:Jp(h,r),circleLeft:ey(h,r),circleRight:ty(h,r),circle:ry(h,r)}}},ly=e=>`${e}ms linear mainO\
ut 0s 1 normal forwards`,fy=e=>`${e}ms linear effectOut 0s 1 normal forwards`,uy=e=>`${e}ms linear leftSpinOut 0s 1 normal forwards`,dy=e=>`${e}ms linear rightS\
pinOut 0s 1 normal forwards`,hy=e=>`${e}ms linear circleOut 0s 1 normal forwards`,my=(e,t)=>`
  @keyframes mainOut {
    0% {
      color: ${e};
    }
    100% {
      color: ${t};
    }
  }
`,py=(e,t)=>`
  @keyframes effectOut {
    0% {
      opacity: ${e};
      transform: scale(${t});
    }
    99% {
      opacity: 0;
      transform: scale(${t+.5});
    }
    100% {
      opacity: 0;
      transform: scale(0);
    }
  }
`,yy=(e,t)=>`
  @keyframes rightSpinOut {
    0%, ${e}% {
      transform: rotate(${t}deg);
    }
    100% {
      transform: rotate(0deg);
    }
`,vy=e=>`
  @keyframes leftSpinOut {
    0% {
      transform: rotate(${e}deg);
    }
    100% {
      transform: rotate(0deg);
    }
  }
`,gy=(e,t,r)=>`
  @keyframes circleOut {
    0%, ${e}% {
      clip-path: ${t};
      opacity: ${r};
    }
    ${e+.01}% {
      clip-path: inset(0 0 0 50%);
      opacity: ${r};
    }
    100% {
      clip-path: inset(0 0 0 50%);
      opacity: 0;
    }
  }
`,xy=({time:e=Xc,currentColor:t,targetColor:r,effectOpacity:n,effectScale:i,circleLeftRotation:o,circleRightRotation:c,circleClipPath:d,circleOpacity:g})=>{let l=o/
360,f=l*e,_=Math.min(100,l*100),h=_>50?Math.round((1-50/_)*100):0;return{rules:{main:my(t,r),effect:py(n,i),circleRight:yy(h,c),circleLeft:vy(o),circle:gy(h,d,g)},
names:{main:ly(f),effect:fy(f),circleRight:uy(f),circleLeft:dy(f),circle:hy(f)}}},by=()=>{let e=document.createElement("div"),t=Math.random().toString(36).substring(
2,5)+Math.random().toString(36).substring(2,5);e.id=`lasso-long-press-${t}`,e.style.position="fixed",e.style.width="1.25rem",e.style.height="1.25rem",e.style.pointerEvents=
"none",e.style.transform="translate(-50%,-50%)";let r=document.createElement("div");r.style.position="absolute",r.style.top=0,r.style.left=0,r.style.width="1.25\
rem",r.style.height="1.25rem",r.style.clipPath="inset(0px 0px 0px 50%)",r.style.opacity=0,e.appendChild(r);let n=document.createElement("div");n.style.position=
"absolute",n.style.top=0,n.style.left=0,n.style.width="0.8rem",n.style.height="0.8rem",n.style.border="0.2rem solid currentcolor",n.style.borderRadius="0.8rem",
n.style.clipPath="inset(0px 50% 0px 0px)",n.style.transform="rotate(0deg)",r.appendChild(n);let i=document.createElement("div");i.style.position="absolute",i.style.
top=0,i.style.left=0,i.style.width="0.8rem",i.style.height="0.8rem",i.style.border="0.2rem solid currentcolor",i.style.borderRadius="0.8rem",i.style.clipPath="i\
nset(0px 50% 0px 0px)",i.style.transform="rotate(0deg)",r.appendChild(i);let o=document.createElement("div");return o.style.position="absolute",o.style.top=0,o.
style.left=0,o.style.width="1.25rem",o.style.height="1.25rem",o.style.borderRadius="1.25rem",o.style.background="currentcolor",o.style.transform="scale(0)",o.style.
opacity=0,e.appendChild(o),{longPress:e,longPressCircle:r,longPressCircleLeft:n,longPressCircleRight:i,longPressEffect:o}},Ey=(e,t,r)=>{if(e.length===0)return 0;
if(e.length===1)return e[0];let n=2**(-1/t),i=Math.max(0,e.length-r),o=e.slice(i),c=0,d=0,g=0;for(let l=o.length-1;l>=0;l--){let f=o.length-1-l,_=n**f;c+=o[l][0]*
_,d+=o[l][1]*_,g+=_}return[c/g,d/g]},Ii=(e,t=null)=>e===null?t:e,Ff,Fd=()=>{if(!Ff){let e=document.createElement("style");document.head.appendChild(e),Ff=e.sheet}
return Ff},un=e=>{let t=Fd(),r=t.rules.length;return t.insertRule(e,r),r},dn=e=>{Fd().deleteRule(e)},_y=`${Zp}ms ease scaleInFadeOut 0s 1 normal backwards`,wy=(e,t,r)=>`\

@keyframes scaleInFadeOut {
  0% {
    opacity: ${e};
    transform: translate(-50%,-50%) scale(${t}) rotate(${r}deg);
  }
  10% {
    opacity: 1;
    transform: translate(-50%,-50%) scale(1) rotate(${r+20}deg);
  }
  100% {
    opacity: 0;
    transform: translate(-50%,-50%) scale(0.9) rotate(${r+60}deg);
  }
}
`,Bf=null,Ay=`${Kp}ms ease fadeScaleOut 0s 1 normal backwards`,Ty=(e,t,r)=>`
@keyframes fadeScaleOut {
  0% {
    opacity: ${e};
    transform: translate(-50%,-50%) scale(${t}) rotate(${r}deg);
  }
  100% {
    opacity: 0;
    transform: translate(-50%,-50%) scale(0) rotate(${r}deg);
  }
}
`,Gf=null,Bd=(e,{onDraw:t=Pn,onStart:r=Pn,onEnd:n=Pn,enableInitiator:i=jp,initiatorParentElement:o=document.body,longPressIndicatorParentElement:c=document.body,
minDelay:d=Hp,minDist:g=Wp,pointNorm:l=Pn,type:f=Xp,brushSize:_=Yp}={})=>{let h=i,O=o,N=c,Y=t,J=r,re=n,U=d,H=g,K=l,Pe=f,Ce=_,Se=document.createElement("div"),ke=Math.
random().toString(36).substring(2,5)+Math.random().toString(36).substring(2,5);Se.id=`lasso-initiator-${ke}`,Se.style.position="fixed",Se.style.display="flex",Se.
style.justifyContent="center",Se.style.alignItems="center",Se.style.zIndex=99,Se.style.width="4rem",Se.style.height="4rem",Se.style.borderRadius="4rem",Se.style.
opacity=.5,Se.style.transform="translate(-50%,-50%) scale(0) rotate(0deg)";let{longPress:We,longPressCircle:$e,longPressCircleLeft:Qe,longPressCircleRight:ht,longPressEffect:mt}=by(),
lt=!1,zt=!1,It=[],tt=[],xt=[],Lt=[],Wt,Me=!1,nt=null,Ot=null,kt=null,_t=null,Qt=null,Ar=null,Dt=null,Tr=null,cr=null,Sr=null,$r=()=>{lt=!1},je=ze=>{let{left:ot,
top:ct}=e.getBoundingClientRect();return[ze.clientX-ot,ze.clientY-ct]};window.addEventListener("mouseup",$r);let pt=()=>{Se.style.opacity=.5,Se.style.transform=
"translate(-50%,-50%) scale(0) rotate(0deg)"},vt=(ze,ot)=>{let ct=getComputedStyle(ze),rt=+ct.opacity,At=ct.transform.match(/([0-9.-]+)+/g),bt=+At[0],st=+At[1],
Pt=Math.sqrt(bt*bt+st*st),Mt=Math.atan2(st,bt)*(180/Math.PI);return Mt=ot&&Mt<=0?360+Mt:Mt,{opacity:rt,scale:Pt,rotate:Mt}},it=ze=>{if(!h||lt)return;let ot=ze.clientX,
ct=ze.clientY;Se.style.top=`${ct}px`,Se.style.left=`${ot}px`;let rt=vt(Se),At=rt.opacity,bt=rt.scale,st=rt.rotate;Se.style.opacity=At,Se.style.transform=`transl\
ate(-50%,-50%) scale(${bt}) rotate(${st}deg)`,Se.style.animation="none",Ya().then(()=>{Bf!==null&&dn(Bf),Bf=un(wy(At,bt,st)),Se.style.animation=_y,Ya().then(()=>{
pt()})})},gt=()=>{let{opacity:ze,scale:ot,rotate:ct}=vt(Se);Se.style.opacity=ze,Se.style.transform=`translate(-50%,-50%) scale(${ot}) rotate(${ct}deg)`,Se.style.
animation="none",Ya(2).then(()=>{Gf!==null&&dn(Gf),Gf=un(Ty(ze,ot,ct)),Se.style.animation=Ay,Ya().then(()=>{pt()})})},Rt=(ze,ot,{time:ct=jc,extraTime:rt=Hc,delay:At=Wc}={
time:jc,extraTime:Hc,delay:Wc})=>{Me=!0;let bt=getComputedStyle(We);We.style.color=bt.color,We.style.top=`${ot}px`,We.style.left=`${ze}px`,We.style.animation="n\
one";let st=getComputedStyle($e);$e.style.clipPath=st.clipPath,$e.style.opacity=st.opacity,$e.style.animation="none";let Pt=vt(mt);mt.style.opacity=Pt.opacity,mt.
style.transform=`scale(${Pt.scale})`,mt.style.animation="none";let Mt=vt(Qe);Qe.style.transform=`rotate(${Mt.rotate}deg)`,Qe.style.animation="none";let $t=vt(ht);
ht.style.transform=`rotate(${$t.rotate}deg)`,ht.style.animation="none",Ya().then(()=>{if(!Me)return;Qt!==null&&dn(Qt),_t!==null&&dn(_t),kt!==null&&dn(kt),Ot!==null&&
dn(Ot),nt!==null&&dn(nt);let{rules:Yt,names:jt}=cy({time:ct,extraTime:rt,delay:At,currentColor:bt.color||"currentcolor",targetColor:We.dataset.activeColor,effectOpacity:Pt.
opacity||0,effectScale:Pt.scale||0,circleLeftRotation:Mt.rotate||0,circleRightRotation:$t.rotate||0,circleClipPath:st.clipPath||"inset(0 0 0 50%)",circleOpacity:st.
opacity||0});nt=un(Yt.main),Ot=un(Yt.effect),kt=un(Yt.circleLeft),_t=un(Yt.circleRight),Qt=un(Yt.circle),We.style.animation=jt.main,mt.style.animation=jt.effect,
Qe.style.animation=jt.circleLeft,ht.style.animation=jt.circleRight,$e.style.animation=jt.circle})},en=({time:ze=Xc}={time:Xc})=>{if(!Me)return;Me=!1;let ot=getComputedStyle(
We);We.style.color=ot.color,We.style.animation="none";let ct=getComputedStyle($e);$e.style.clipPath=ct.clipPath,$e.style.opacity=ct.opacity,$e.style.animation="\
none";let rt=vt(mt);mt.style.opacity=rt.opacity,mt.style.transform=`scale(${rt.scale})`,mt.style.animation="none";let At=ct.clipPath.slice(-2,-1)==="x",bt=vt(Qe,
At);Qe.style.transform=`rotate(${bt.rotate}deg)`,Qe.style.animation="none";let st=vt(ht);ht.style.transform=`rotate(${st.rotate}deg)`,ht.style.animation="none",
Ya().then(()=>{Sr!==null&&dn(Sr),cr!==null&&dn(cr),Tr!==null&&dn(Tr),Dt!==null&&dn(Dt),Ar!==null&&dn(Ar);let{rules:Pt,names:Mt}=xy({time:ze,currentColor:ot.color||
"currentcolor",targetColor:We.dataset.color,effectOpacity:rt.opacity||0,effectScale:rt.scale||0,circleLeftRotation:bt.rotate||0,circleRightRotation:st.rotate||0,
circleClipPath:ct.clipPath||"inset(0px)",circleOpacity:ct.opacity||1});Ar=un(Pt.main),Dt=un(Pt.effect),Tr=un(Pt.circleLeft),cr=un(Pt.circleRight),Sr=un(Pt.circle),
We.style.animation=Mt.main,mt.style.animation=Mt.effect,Qe.style.animation=Mt.circleLeft,ht.style.animation=Mt.circleRight,$e.style.animation=Mt.circle})},mn=()=>{
Y(It,tt)},y=ze=>{It.push(ze),tt.push(ze[0],ze[1])},Vr=ze=>{let[ot,ct]=ze,[rt,At]=It[0];It[1]=[ot,At],It[2]=[ot,ct],It[3]=[rt,ct],It[4]=[rt,At],tt[2]=ot,tt[3]=At,
tt[4]=ot,tt[5]=ct,tt[6]=rt,tt[7]=ct,tt[8]=rt,tt[9]=At},Nr=ze=>{xt.push(ze)},jr=()=>Math.abs(K([0,0])[0]-K([Ce/2,0])[0]),vr=(ze,ot,ct)=>{let[rt,At]=ze,[bt,st]=ot,
Pt=rt-bt,Mt=At-st,$t=Gm([Pt,Mt]);return[+Mt/$t*ct,-Pt/$t*ct]},Jt=ze=>{let ot=xt.at(-1),ct=jr(),[rt,At]=vr(ze,ot,ct),bt=xt.length;if(bt===1){let Mt=[ot[0]+rt,ot[1]+
At],$t=[ot[0]-rt,ot[1]-At];It.push(Mt,$t),tt.push(Mt[0],Mt[1],$t[0],$t[1]),Lt.push([rt,At])}else{[rt,At]=vr(ze,ot,ct);let Mt=[...Lt,[rt,At]];[rt,At]=Ey(Mt,1,10);
let[$t,Yt]=Lt.at(-1),jt=(rt+$t)/2,er=(At+Yt)/2,xn=[ot[0]+jt,ot[1]+er],Ct=[ot[0]-jt,ot[1]-er];It.splice(bt-1,2,xn,Ct),tt.splice(2*(bt-1),4,xn[0],xn[1],Ct[0],Ct[1]),
Lt.splice(bt,1,[jt,er])}let st=[ze[0]+rt,ze[1]+At],Pt=[ze[0]-rt,ze[1]-At];It.splice(bt,0,st,Pt),tt.splice(2*bt,0,st[0],st[1],Pt[0],Pt[1]),xt.push(ze),Lt.push([rt,
At])},kr=y,Ut=y,Ue=ze=>{if(Wt)jm(ze[0],ze[1],Wt[0],Wt[1])>H&&(Wt=ze,kr(K(ze)),It.length>1&&mn());else{zt||(zt=!0,J()),Wt=ze;let ot=K(ze);Ut(ot)}},Xt=Sd(Ue,U,U),
gr=(ze,ot)=>{let ct=je(ze);return ot?Xt(ct):Ue(ct)},Gt=()=>{It=[],tt=[],xt=[],Lt=[],Wt=void 0,mn()},Nt=ze=>{it(ze)},hr=()=>{lt=!0,zt=!0,Gt(),J()},Lr=()=>{gt()},
Hr=({merge:ze=!1,remove:ot=!1}={})=>{zt=!1;let ct=[...It],rt=[...tt];return Xt.cancel(),Gt(),ct.length>0&&re(ct,rt,{merge:ze,remove:ot}),ct},tn=ze=>{switch(ze){case"\
rectangle":{Pe=ze,kr=Vr,Ut=y;break}case"brush":{Pe=ze,kr=Jt,Ut=Nr;break}default:{Pe="freeform",kr=y,Ut=y;break}}},Fr=ze=>{if(ze==="onDraw")return Y;if(ze==="onS\
tart")return J;if(ze==="onEnd")return re;if(ze==="enableInitiator")return h;if(ze==="minDelay")return U;if(ze==="minDist")return H;if(ze==="pointNorm")return K;
if(ze==="type")return Pe;if(ze==="brushSize")return Ce},Br=({onDraw:ze=null,onStart:ot=null,onEnd:ct=null,enableInitiator:rt=null,initiatorParentElement:At=null,
longPressIndicatorParentElement:bt=null,minDelay:st=null,minDist:Pt=null,pointNorm:Mt=null,type:$t=null,brushSize:Yt=null}={})=>{Y=Ii(ze,Y),J=Ii(ot,J),re=Ii(ct,
re),h=Ii(rt,h),U=Ii(st,U),H=Ii(Pt,H),K=Ii(Mt,K),Ce=Ii(Yt,Ce),At!==null&&At!==O&&(O.removeChild(Se),At.appendChild(Se),O=At),bt!==null&&bt!==N&&(N.removeChild(We),
bt.appendChild(We),N=bt),h?(Se.addEventListener("click",Nt),Se.addEventListener("mousedown",hr),Se.addEventListener("mouseleave",Lr)):(Se.removeEventListener("m\
ousedown",hr),Se.removeEventListener("mouseleave",Lr)),$t!==null&&tn($t)},Di=()=>{O.removeChild(Se),N.removeChild(We),window.removeEventListener("mouseup",$r),Se.
removeEventListener("click",Nt),Se.removeEventListener("mousedown",hr),Se.removeEventListener("mouseleave",Lr)},Ze=()=>ze=>qf(ze,{clear:Gt,destroy:Di,end:Hr,extend:gr,
get:Fr,set:Br,showInitiator:it,hideInitiator:gt,showLongPressIndicator:Rt,hideLongPressIndicator:en});return O.appendChild(Se),N.appendChild(We),Br({onDraw:Y,onStart:J,
onEnd:re,enableInitiator:h,initiatorParentElement:O,type:Pe,brushSize:Ce}),$m(sd("initiator",Se),sd("longPressIndicator",We),Ze(),Vm(Bd))({})},Sy=`
precision highp float;

uniform float antiAliasing;

varying vec4 color;
varying float finalPointSize;

float linearstep(float edge0, float edge1, float x) {
  return clamp((x - edge0) / (edge1 - edge0), 0.0, 1.0);
}

void main() {
  vec2 c = gl_PointCoord * 2.0 - 1.0;
  float sdf = length(c) * finalPointSize;
  float alpha = linearstep(finalPointSize + antiAliasing, finalPointSize - antiAliasing, sdf);

  gl_FragColor = vec4(color.rgb, alpha * color.a);
}
`,Ly=e=>`
precision highp float;

uniform sampler2D colorTex;
uniform float colorTexRes;
uniform float colorTexEps;
uniform sampler2D stateTex;
uniform float stateTexRes;
uniform float stateTexEps;
uniform float devicePixelRatio;
uniform sampler2D encodingTex;
uniform float encodingTexRes;
uniform float encodingTexEps;
uniform float pointSizeExtra;
uniform float pointOpacityMax;
uniform float pointOpacityScale;
uniform float numPoints;
uniform float globalState;
uniform float isColoredByZ;
uniform float isColoredByW;
uniform float isOpacityByZ;
uniform float isOpacityByW;
uniform float isOpacityByDensity;
uniform float isSizedByZ;
uniform float isSizedByW;
uniform float isPixelAligned;
uniform float colorMultiplicator;
uniform float opacityMultiplicator;
uniform float opacityDensity;
uniform float sizeMultiplicator;
uniform float numColorStates;
uniform float pointScale;
uniform float drawingBufferWidth;
uniform float drawingBufferHeight;
uniform mat4 modelViewProjection;

attribute vec2 stateIndex;

varying vec4 color;
varying float finalPointSize;

void main() {
  vec4 state = texture2D(stateTex, stateIndex);

  if (isPixelAligned < 0.5) {
    gl_Position = modelViewProjection * vec4(state.x, state.y, 0.0, 1.0);
  } else {
    vec4 clipSpacePosition = modelViewProjection * vec4(state.x, state.y, 0.0, 1.0);
    vec2 ndcPosition = clipSpacePosition.xy / clipSpacePosition.w;
    vec2 pixelPos = 0.5 * (ndcPosition + 1.0) * vec2(drawingBufferWidth, drawingBufferHeight);
    pixelPos = floor(pixelPos + 0.5); // Snap to nearest pixel
    vec2 snappedPosition = (pixelPos / vec2(drawingBufferWidth, drawingBufferHeight)) * 2.0 - 1.0;
    gl_Position = vec4(snappedPosition, 0.0, 1.0);
  }


  // Determine color index
  float colorIndexZ =  isColoredByZ * floor(state.z * colorMultiplicator);
  float colorIndexW =  isColoredByW * floor(state.w * colorMultiplicator);

  // Multiply by the number of color states per color
  // I.e., normal, active, hover, background, etc.
  float colorIndex = (colorIndexZ + colorIndexW) * numColorStates;

  // Half a "pixel" or "texel" in texture coordinates
  float colorLinearIndex = colorIndex + globalState;

  // Need to add cEps here to avoid floating point issue that can lead to
  // dramatic changes in which color is loaded as floor(3/2.9999) = 1 but
  // floor(3/3.0001) = 0!
  float colorRowIndex = floor((colorLinearIndex + colorTexEps) / colorTexRes);

  vec2 colorTexIndex = vec2(
    (colorLinearIndex / colorTexRes) - colorRowIndex + colorTexEps,
    colorRowIndex / colorTexRes + colorTexEps
  );

  color = texture2D(colorTex, colorTexIndex);

  // Retrieve point size
  float pointSizeIndexZ = isSizedByZ * floor(state.z * sizeMultiplicator);
  float pointSizeIndexW = isSizedByW * floor(state.w * sizeMultiplicator);
  float pointSizeIndex = pointSizeIndexZ + pointSizeIndexW;

  float pointSizeRowIndex = floor((pointSizeIndex + encodingTexEps) / encodingTexRes);
  vec2 pointSizeTexIndex = vec2(
    (pointSizeIndex / encodingTexRes) - pointSizeRowIndex + encodingTexEps,
    pointSizeRowIndex / encodingTexRes + encodingTexEps
  );
  float pointSize = texture2D(encodingTex, pointSizeTexIndex).x;

  // Retrieve opacity
  ${e===3?"":`
        if (isOpacityByDensity < 0.5) {
          float opacityIndexZ = isOpacityByZ * floor(state.z * opacityMultiplicator);
          float opacityIndexW = isOpacityByW * floor(state.w * opacityMultiplicator);
          float opacityIndex = opacityIndexZ + opacityIndexW;

          float opacityRowIndex = floor((opacityIndex + encodingTexEps) / encodingTexRes);
          vec2 opacityTexIndex = vec2(
            (opacityIndex / encodingTexRes) - opacityRowIndex + encodingTexEps,
            opacityRowIndex / encodingTexRes + encodingTexEps
          );
          color.a = texture2D(encodingTex, opacityTexIndex)[${1+e}];
        } else {
          color.a = min(1.0, opacityDensity + globalState);
        }
      `}

  color.a = min(pointOpacityMax, color.a) * pointOpacityScale;
  finalPointSize = (pointSize * pointScale) + pointSizeExtra;
  gl_PointSize = finalPointSize;
}
`,Oy=`precision highp float;

varying vec4 color;

void main() {
  gl_FragColor = color;
}
`,Cy=`precision highp float;

uniform sampler2D startStateTex;
uniform sampler2D endStateTex;
uniform float t;

varying vec2 particleTextureIndex;

void main() {
  // Interpolate x, y, and value
  vec3 start = texture2D(startStateTex, particleTextureIndex).xyw;
  vec3 end = texture2D(endStateTex, particleTextureIndex).xyw;
  vec3 curr = start * (1.0 - t) + end * t;

  // The category cannot be interpolated
  float endCategory = texture2D(endStateTex, particleTextureIndex).z;

  gl_FragColor = vec4(curr.xy, endCategory, curr.z);
}`,Iy=`precision highp float;

attribute vec2 position;
varying vec2 particleTextureIndex;

void main() {
  // map normalized device coords to texture coords
  particleTextureIndex = 0.5 * (1.0 + position);

  gl_Position = vec4(position, 0, 1);
}`,Ry=(e,t)=>e?Cd.reduce((r,n)=>e.hasExtension(n)?r:(t||console.warn(`WebGL: ${n} extension not supported. Scatterplot might not render properly`),!1),!0):!1,Py=e=>{
let t=e.getContext("webgl",{antialias:!0,preserveDrawingBuffer:!0}),r=[];for(let n of Cd)t.getExtension(n)?r.push(n):console.warn(`WebGL: ${n} extension not sup\
ported. Scatterplot might not render properly`);return(0,Ad.default)({gl:t,extensions:r})},zf=(e,t,r,n)=>Math.sqrt((e-r)**2+(t-n)**2),My=e=>{let t=Number.POSITIVE_INFINITY,
r=Number.NEGATIVE_INFINITY,n=Number.POSITIVE_INFINITY,i=Number.NEGATIVE_INFINITY;for(let o=0;o<e.length;o+=2)t=e[o]<t?e[o]:t,r=e[o]>r?e[o]:r,n=e[o+1]<n?e[o+1]:n,
i=e[o+1]>i?e[o+1]:i;return[t,n,r,i]},Dy=([e,t,r,n])=>Number.isFinite(e)&&Number.isFinite(t)&&Number.isFinite(r)&&Number.isFinite(n)&&r-e>0&&n-t>0,Ny=/^#?([a-f\d])([a-f\d])([a-f\d])$/i,
ky=(e,t=!1)=>e.replace(Ny,(r,n,i,o)=>`#${n}${n}${i}${i}${o}${o}`).substring(1).match(/.{2}/g).map(r=>Number.parseInt(r,16)/255**t),Ri=(e,t,{minLength:r=0}={})=>Array.
isArray(e)&&e.length>=r&&e.every(t),Pi=e=>!Number.isNaN(+e)&&+e>=0,zc=e=>!Number.isNaN(+e)&&+e>0,Uf=(e,t)=>r=>e.indexOf(r)>=0?r:t,Fy=(e,t=!1,r=ru)=>new Promise(
(n,i)=>{let o=new Image;t&&(o.crossOrigin="anonymous"),o.src=e,o.onload=()=>{n(o)};let c=()=>{i(new Error(Ep))};o.onerror=c,setTimeout(c,r)}),xd=(e,t,r=ru)=>new Promise(
(n,i)=>{Fy(t,t.indexOf(window.location.origin)!==0&&t.indexOf("base64")===-1,r).then(o=>{n(e.texture(o))}).catch(o=>{i(o)})}),By=(e,t=!1)=>[...ky(e,t),255**!t],
Gy=/(^#[0-9A-F]{6}$)|(^#[0-9A-F]{3}$)/i,zy=e=>Gy.test(e),Uy=e=>e>=0&&e<=1,Qc=e=>Array.isArray(e)&&e.every(Uy);function bd(e,t,r,n,i,o){return(r-e)*(o-t)-(i-e)*(n-
t)}var $y=(e,[t,r]=[])=>{let n=0;for(let i=0,o=e.length-2;i<e.length;i+=2){let c=e[i],d=e[i+1],g=e[o],l=e[o+1];d<=r?l>r&&bd(c,d,g,l,t,r)>0&&n++:l<=r&&bd(c,d,g,l,
t,r)<0&&n--,o=i}return n!==0},Kf=e=>typeof e=="string"||e instanceof String,Vy=e=>Number.isInteger(e)&&e>=0&&e<=255,Gd=e=>Array.isArray(e)&&e.every(Vy),jy=e=>e.
length===3&&(Qc(e)||Gd(e)),Hy=e=>e.length===4&&(Qc(e)||Gd(e)),Mi=e=>Array.isArray(e)&&e.length>0&&(Array.isArray(e[0])||Kf(e[0])),Wy=(e,t)=>!(Array.isArray(e)&&
Array.isArray(t))||e.length!==t.length?!1:e.length===0?!0:Array.isArray(e[0])&&Array.isArray(t[0])?e.every(([r,n,i,o],c)=>{let[d,g,l,f]=t[c];return r===d&&n===g&&
i===l&&o===f}):!1,as=(e,t)=>e>t?e:t,Ed=(e,t)=>e<t?e:t,Rr=(e,t)=>{if(Hy(e)){let r=Qc(e);return t&&r||!(t||r)?e:t&&!r?e.map(n=>n/255):e.map(n=>n*255)}if(jy(e)){let r=255**
!t,n=Qc(e);return t&&n||!(t||n)?[...e,r]:t&&!n?[...e.map(i=>i/255),r]:[...e.map(i=>i*255),r]}return zy(e)?By(e,t):(console.warn("Only HEX, RGB, and RGBA are han\
dled by this function. Returning white instead."),t?[1,1,1,1]:[255,255,255,255])},Xy=e=>Object.entries(e).reduce((t,[r,n])=>(t[n]?t[n]=[...t[n],r]:t[n]=r,t),{}),
_d=e=>.21*e[0]+.72*e[1]+.07*e[2],Yy=(e,t,r)=>Math.min(r,Math.max(t,e)),Zy=e=>new Promise((t,r)=>{if(!e||Array.isArray(e))t(e);else{let n=Array.isArray(e.x)||ArrayBuffer.
isView(e.x)?e.x.length:0,i=(Array.isArray(e.x)||ArrayBuffer.isView(e.x))&&(_=>e.x[_]),o=(Array.isArray(e.y)||ArrayBuffer.isView(e.y))&&(_=>e.y[_]),c=(Array.isArray(
e.line)||ArrayBuffer.isView(e.line))&&(_=>e.line[_]),d=(Array.isArray(e.lineOrder)||ArrayBuffer.isView(e.lineOrder))&&(_=>e.lineOrder[_]),g=Object.keys(e),l=(()=>{
let _=g.find(h=>Md.has(h));return _&&(Array.isArray(e[_])||ArrayBuffer.isView(e[_]))&&(h=>e[_][h])})(),f=(()=>{let _=g.find(h=>Dd.has(h));return _&&(Array.isArray(
e[_])||ArrayBuffer.isView(e[_]))&&(h=>e[_][h])})();i&&o&&l&&f&&c&&d?t(e.x.map((_,h)=>[_,o(h),l(h),f(h),c(h),d(h)])):i&&o&&l&&f&&c?t(Array.from({length:n},(_,h)=>[
i(h),o(h),l(h),f(h),c(h)])):i&&o&&l&&f?t(Array.from({length:n},(_,h)=>[i(h),o(h),l(h),f(h)])):i&&o&&l?t(Array.from({length:n},(_,h)=>[i(h),o(h),l(h)])):i&&o?t(Array.
from({length:n},(_,h)=>[i(h),o(h)])):r(new Error("You need to specify at least x and y"))}}),Ky=e=>Number.isFinite(e.y)&&!("x"in e),qy=e=>Number.isFinite(e.x)&&
!("y"in e),Qy=e=>Number.isFinite(e.x)&&Number.isFinite(e.y)&&Number.isFinite(e.width)&&Number.isFinite(e.height),Jy=e=>Number.isFinite(e.x1)&&Number.isFinite(e.
y1)&&Number.isFinite(e.x2)&&Number.isFinite(e.x2),ev=e=>"vertices"in e&&e.vertices.length>1,tv=e=>{if(!Array.isArray(e)||e.length<3)return!1;for(let t of e)if(!Array.
isArray(t)||t.length!==2||typeof t[0]!="number"||typeof t[1]!="number")return!1;return!0},rv=e=>{let t=[...e],r=e.at(0),n=e.at(-1);return(r[0]!==n[0]||r[1]!==n[1])&&
t.push(r),t},wd=e=>{let t=e.length;for(let r=1;r<t;r++){let n=e[r],i=r-1;for(;i>-1&&n<e[i];)e[i+1]=e[i],i--;e[i+1]=n}return e},nu=(e={})=>{let{regl:t,canvas:r=document.
createElement("canvas"),gamma:n=W0}=e,i=!1;t||(t=Py(r));let o=Ry(t),c=[r.width,r.height],d=t.framebuffer({width:c[0],height:c[1],colorFormat:"rgba",colorType:"f\
loat"}),g=t({vert:`
      precision highp float;
      attribute vec2 xy;
      void main () {
        gl_Position = vec4(xy, 0, 1);
      }`,frag:`
      precision highp float;
      uniform vec2 srcRes;
      uniform sampler2D src;
      uniform float gamma;

      vec3 approxLinearToSRGB (vec3 rgb, float gamma) {
        return pow(clamp(rgb, vec3(0), vec3(1)), vec3(1.0 / gamma));
      }

      void main () {
        vec4 color = texture2D(src, gl_FragCoord.xy / srcRes);
        gl_FragColor = vec4(approxLinearToSRGB(color.rgb, gamma), color.a);
      }`,attributes:{xy:[-4,-4,4,-4,0,4]},uniforms:{src:()=>d,srcRes:()=>c,gamma:()=>n},count:3,depth:{enable:!1},blend:{enable:!0,func:{srcRGB:"one",srcAlpha:"\
one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}}}),l=U=>{let H=U.getContext("2d");H.clearRect(0,0,U.width,U.height),H.drawImage(r,(r.width-U.width)/
2,(r.height-U.height)/2,U.width,U.height,0,0,U.width,U.height)},f=(U,H)=>{t.clear(hd),d.use(()=>{t.clear(hd),U()}),g(),l(H)},_=()=>{t.poll()},h=new Set,O=U=>(h.
add(U),()=>{h.delete(U)}),N=t.frame(()=>{let U=h.values(),H=U.next();for(;!H.done;)H.value(),H=U.next()}),Y=(U,H)=>{let K=U===void 0?Math.min(window.innerWidth,
window.screen.availWidth):U,Pe=H===void 0?Math.min(window.innerHeight,window.screen.availHeight):H;r.width=K*window.devicePixelRatio,r.height=Pe*window.devicePixelRatio,
c[0]=r.width,c[1]=r.height,d.resize(...c)},J=()=>{Y()};return e.canvas||(window.addEventListener("resize",J),window.addEventListener("orientationchange",J),Y()),
{get canvas(){return r},get regl(){return t},get gamma(){return n},set gamma(U){n=+U},get isSupported(){return o},get isDestroyed(){return i},render:f,resize:Y,
onFrame:O,refresh:_,destroy:()=>{i=!0,window.removeEventListener("resize",J),window.removeEventListener("orientationchange",J),N.cancel(),r=void 0,t.destroy(),t=
void 0}}},nv=function(){let t=(l,f,_,h,O)=>{let N=(h-f)*.5,Y=(O-_)*.5;return(2*_-2*h+N+Y)*l*l*l+(-3*_+3*h-2*N-Y)*l*l+N*l+_},r=(l,f,_)=>{let h=_*l,O=Math.floor(h),
N=h-O,Y=f[Math.max(0,O-1)],J=f[O],re=f[Math.min(_,O+1)],U=f[Math.min(_,O+2)];return[t(N,Y[0],J[0],re[0],U[0]),t(N,Y[1],J[1],re[1],U[1])]},n=(l,f,_,h)=>(l-_)**2+
(f-h)**2;let i=(l,f,_)=>{let h=f[0],O=f[1],N=_[0]-h,Y=_[1]-O;if(N!==0||Y!==0){let J=((l[0]-h)*N+(l[1]-O)*Y)/(N*N+Y*Y);J>1?(h=_[0],O=_[1]):J>0&&(h+=N*J,O+=Y*J)}return N=
l[0]-h,Y=l[1]-O,N*N+Y*Y};let o=(l,f,_,h,O)=>{let N=h,Y;for(let J=f+1;J<_;J++){let re=i(l[J],l[f],l[_]);re>N&&(Y=J,N=re)}N>h&&(Y-f>1&&o(l,f,Y,h,O),O.push(l[Y]),_-
Y>1&&o(l,Y,_,h,O))};let c=(l,f)=>{let _=l.length-1,h=[l[0]];return o(l,0,_,f,h),h.push(l[_]),h},d=(l,{maxIntPointsPerSegment:f=100,tolerance:_=.002}={})=>{let h=l.
length,O=h-1,N=O*f+1,Y=_**2,J=[],re;for(let U=0;U<h-1;U++){let H=[l[U].slice(0,2)];re=l[U];for(let K=1;K<f;K++){let Pe=(U*f+K)/N,Ce=r(Pe,l,O);n(re[0],re[1],Ce[0],
Ce[1])>Y&&(H.push(Ce),re=Ce)}H.push(l[U+1]),H=c(H,Y),J=J.concat(H.slice(0,H.length-1))}return J.push(l[l.length-1].slice(0,2)),J.flat()},g=l=>{let f={},_=!Number.
isNaN(+l[0][5]);return l.forEach(h=>{let O=h[4];f[O]||(f[O]=[]),_?f[O][h[5]]=h:f[O].push(h)}),Object.entries(f).forEach(h=>{f[h[0]]=h[1].filter(O=>O),f[h[0]].reference=
h[1][0]}),f};self.onmessage=function(f){f.data.points&&+f.data.points.length||self.postMessage({error:new Error("No points provided")}),f.data.points;let h=g(f.
data.points);self.postMessage({points:Object.entries(h).reduce((O,N)=>(O[N[0]]=d(N[1],f.data.options),O[N[0]].reference=N[1].reference,O),{})})}},iv=(e,t={tolerance:.002,
maxIntPointsPerSegment:100})=>new Promise((r,n)=>{let i=Hm(nv);i.onmessage=o=>{o.data.error?n(o.data.error):r(o.data.points),i.terminate()},i.postMessage({points:e,
options:t})}),$f={showRecticle:{replacement:"showReticle",removalVersion:"2",translation:Pn},recticleColor:{replacement:"reticleColor",removalVersion:"2",translation:Pn},
keyMap:{replacement:"actionKeyMap",removalVersion:"2",translation:Xy}},Vf=e=>{let t=Object.keys(e).filter(r=>$f[r]);for(let r of t){let{replacement:n,removalVersion:i,
translation:o}=$f[r];console.warn(`regl-scatterplot: the "${r}" property is deprecated and will be removed in v${i}. Please use "${n}" instead.`),e[$f[r].replacement]=
e[r]!==Nd?o(e[r]):e[r],delete e[r]}return e},hn=(e,t,{allowSegment:r=!1,allowDensity:n=!1,allowInherit:i=!1}={})=>Md.has(e)?"valueZ":Dd.has(e)?"valueW":e==="seg\
ment"?r?"segment":t:e==="density"?n?"density":t:e==="inherit"&&i?"inherit":t,jf=e=>{switch(e){case"valueZ":return 2;case"valueW":return 3;default:return null}},
zd=(e={})=>{let t=ad({async:!e.syncEvents,caseInsensitive:!0}),r=new Float32Array(16),n=new Float32Array(16),i=[0,0];Vf(e);let{renderer:o,antiAliasing:c=kp,pixelAligned:d=Fp,
backgroundColor:g=fp,backgroundImage:l=_p,canvas:f=document.createElement("canvas"),colorBy:_=is,deselectOnDblClick:h=Tp,deselectOnEscape:O=Sp,lassoColor:N=P0,lassoLineWidth:Y=M0,
lassoMinDelay:J=N0,lassoMinDist:re=k0,lassoClearEvent:U=F0,lassoInitiator:H=D0,lassoInitiatorParentElement:K=document.body,lassoLongPressIndicatorParentElement:Pe=document.
body,lassoOnLongPress:Ce=B0,lassoLongPressTime:Se=jc,lassoLongPressAfterEffectTime:ke=Hc,lassoLongPressEffectDelay:We=Wc,lassoLongPressRevertEffectTime:$e=Xc,lassoType:Qe=Bp,
lassoBrushSize:ht=G0,actionKeyMap:mt=$0,mouseMode:lt=C0,showReticle:zt=wp,reticleColor:It=Ap,pointColor:tt=sp,pointColorActive:xt=cp,pointColorHover:Lt=lp,showPointConnections:Wt=Lp,
pointConnectionColor:Me=up,pointConnectionColorActive:nt=dp,pointConnectionColorHover:Ot=hp,pointConnectionColorBy:kt=Df,pointConnectionOpacity:_t=ep,pointConnectionOpacityBy:Qt=Pf,
pointConnectionOpacityActive:Ar=tp,pointConnectionSize:Dt=Q0,pointConnectionSizeActive:Tr=J0,pointConnectionSizeBy:cr=Rf,pointConnectionMaxIntPointsPerSegment:Sr=Op,
pointConnectionTolerance:$r=Cp,pointSize:je=Y0,pointSizeSelected:pt=Z0,pointSizeMouseDetection:vt=Ip,pointOutlineWidth:it=K0,opacity:gt=Rn,opacityBy:Rt=Mf,opacityByDensityFill:en=np,
opacityInactiveMax:mn=ap,opacityInactiveScale:y=op,sizeBy:Vr=If,pointOrder:Nr=q0,pointScaleMode:jr=X0,height:vr=H0,width:Jt=j0,annotationLineColor:kr=mp,annotationLineWidth:Ut=pp,
annotationHVLineLimit:Ue=yp,cameraIsFixed:Xt=Np}=e,gr=Jt===Rn?1:Jt,Gt=vr===Rn?1:vr,{performanceMode:Nt=Rp,opacityByDensityDebounceTime:hr=ip,spatialIndexUseWorker:Lr=Dp}=e,
Hr=!!(e.renderPointsAsSquares||Nt),tn=!!(e.disableAlphaBlending||Nt);lt=Uf(md,Vc)(lt),o||(o=nu({regl:e.regl,gamma:e.gamma})),g=Rr(g,!0),N=Rr(N,!0),It=Rr(It,!0);
let Fr=!1,Br=!1,Di=_d(g),Ze,ze,ot,ct=!1,rt=null,At=[0,0],bt=-1,st=[],Pt=new Set,Mt=new Set,$t=!1,Yt=new Set,jt=[],er=0,xn=0,Ct=!1,qn=[],Za,Ni,da=e.aspectRatio||
V0,Ka,Qn,Mn,rn,Wr,qa,ki,Fi,Qa,Jn,Bi,Gi,Ja=!1,Ft=!0,Dn=!1,ha;tt=Mi(tt)?[...tt]:[tt],xt=Mi(xt)?[...xt]:[xt],Lt=Mi(Lt)?[...Lt]:[Lt],tt=tt.map(a=>Rr(a,!0)),xt=xt.map(
a=>Rr(a,!0)),Lt=Lt.map(a=>Rr(a,!0)),gt=!Array.isArray(gt)&&Number.isNaN(+gt)?tt[0][3]:gt,gt=Ri(gt,Pi,{minLength:1})?[...gt]:[gt],je=Ri(je,Pi,{minLength:1})?[...je]:
[je];let eo=Cf/je[0];Me==="inherit"?Me=[...tt]:(Me=Mi(Me)?[...Me]:[Me],Me=Me.map(a=>Rr(a,!0))),nt==="inherit"?nt=[...xt]:(nt=Mi(nt)?[...nt]:[nt],nt=nt.map(a=>Rr(
a,!0))),Ot==="inherit"?Ot=[...Lt]:(Ot=Mi(Ot)?[...Ot]:[Ot],Ot=Ot.map(a=>Rr(a,!0))),_t==="inherit"?_t=[...gt]:_t=Ri(_t,Pi,{minLength:1})?[..._t]:[_t],Dt==="inheri\
t"?Dt=[...je]:Dt=Ri(Dt,Pi,{minLength:1})?[...Dt]:[Dt],_=hn(_,is),Rt=hn(Rt,Mf,{allowDensity:!0}),Vr=hn(Vr,If),kt=hn(kt,Df,{allowSegment:!0,allowInherit:!0}),Qt=hn(
Qt,Pf,{allowSegment:!0}),cr=hn(cr,Rf,{allowSegment:!0});let bn,En,_n,ps,Xr=0,to=0,nn,ma,zi,Yr=null,Zr=null,ei,Ui,ti,pa,Nn=!1,$i=null,ro,Pr,Cr=zt,Kr,ri=0,an,kn=0,
Vi=!1,Or=!1,ni=!1,Fn=!1,Bn=cs,Gn=cs,mr,ii=!1,Er=e.xScale||null,ir=e.yScale||null,ji=0,Hi=0,qr=0,Wi=0;Er&&(ji=Er.domain()[0],Hi=Er.domain()[1]-Er.domain()[0],Er.
range([0,gr])),ir&&(qr=ir.domain()[0],Wi=ir.domain()[1]-ir.domain()[0],ir.range([Gt,0]));let ys=a=>-1+a/gr*2,Xi=a=>1+a/Gt*-2,no=()=>[ys(i[0]),Xi(i[1])],on=(a,v)=>{
let R=[a,v,1,1],V=Hf(r,Dr(r,Ka,Dr(r,Ze.view,Mn)));return os(R,R,V),R.slice(0,2)},io=(a=0)=>{let v=yn(),V=(Bi[1]-Gi[1])/f.height;return(Qa*v+a)*V},ao=()=>$t?jt.filter(
(a,v)=>Yt.has(v)):jt,Yi=(a,v,R,V)=>{let ie=Za.range(a,v,R,V);return $t?ie.filter(Le=>Yt.has(Le)):ie},ya=()=>{let[a,v]=no(),[R,V]=on(a,v),ie=io(4),Le=Yi(R-ie,V-ie,
R+ie,V+ie),Ie=ie,_e=-1;for(let de of Le){let[et,tr]=jt[de],ar=zf(et,tr,R,V);ar<Ie&&(Ie=ar,_e=de)}return _e},wn=(a,v)=>{qn=a,ze.setPoints(v),t.publish("lassoExte\
nd",{coordinates:a})},va=a=>{let v=My(a);if(!Dy(v))return[];let R=Yi(...v),V=[];for(let ie of R)$y(a,jt[ie])&&V.push(ie);return V},Zi=()=>{qn=[],ze&&ze.clear()},
ai=a=>a&&a.length>4,zn=(a,v)=>{if(qa||!Wt||!ai(jt[a[0]]))return;let R=v===0,V=v===1?_e=>Mt.add(_e):Pn,ie=Object.keys(a.reduce((_e,de)=>{let et=jt[de],ar=Array.isArray(
et[4])?et[4][0]:et[4];return _e[ar]=!0,_e},{})),Le=rn.getData().opacities,Ie=ie.filter(_e=>!Mt.has(+_e));for(let _e of Ie){let de=Wr[_e][0],et=Wr[_e][2],tr=Wr[_e][3],
ar=de*4+tr*2,Wn=ar+et*2+4;Le.__original__===void 0&&(Le.__original__=Le.slice());for(let ln=ar;ln<Wn;ln++)Le[ln]=R?Le.__original__[ln]:Ar;V(_e)}rn.getBuffer().opacities.
subdata(Le,0)},Un=a=>[a%Xr/Xr+to,Math.floor(a/Xr)/Xr+to],ol=a=>$t&&!Yt.has(a),ga=({preventEvent:a=!1}={})=>{U===Zf&&Zi(),st.length>0&&(a||t.publish("deselect"),
Mt.clear(),zn(st,0),st=[],Pt.clear(),Ft=!0)},sl=a=>{if(!(Er&&ir))return console.warn("xScale and yScale must be defined for programmatic lasso selection"),null;
let v=[];for(let[R,V]of a){let ie=(R-ji)/Hi,Le=(V-qr)/Wi,Ie=ie*2-1,_e=Le*2-1,[de,et]=on(Ie,_e);v.push(de,et)}return v},oi=(a,{merge:v=!1,remove:R=!1,preventEvent:V=!1}={})=>{
let ie=Array.isArray(a)?a:[a],Le=[...st];if(v){if(st=Um(st,ie),Le.length===st.length){Ft=!0;return}}else if(R){let _e=new Set(ie);if(st=st.filter(de=>!_e.has(de)),
Le.length===st.length){Ft=!0;return}}else{if(st?.length>0&&zn(st,0),Le.length>0&&ie.length===0){ga({preventEvent:V});return}st=ie}if(Af(Le,st)){Ft=!0;return}let Ie=[];
Pt.clear(),Mt.clear();for(let _e=st.length-1;_e>=0;_e--){let de=st[_e];if(de<0||de>=er||ol(de)){st.splice(_e,1);continue}Pt.add(de),Ie.push.apply(Ie,Un(de))}ma(
{usage:"dynamic",type:"float",data:Ie}),zn(st,1),V||t.publish("select",{points:st}),Ft=!0},cl=(a,{merge:v=!1,remove:R=!1,isGl:V=!1}={})=>{if(!tv(a))throw new Error(
"Lasso selection requires at least 3 vertices as [x, y] coordinate pairs");let ie=rv(a),Le,Ie;if(V)Le=ie,Ie=ie.flat();else{if(Ie=sl(ie),!Ie)throw new Error("xSc\
ale and yScale must be defined to convert lasso vertices from data space to GL space");Le=[];for(let _e=0;_e<Ie.length;_e+=2)Le.push([Ie[_e],Ie[_e+1]])}si(Le,Ie,
{merge:v,remove:R})},Gr=(a,{showReticleOnce:v=!1,preventEvent:R=!1}={})=>{let V=!1;if(!($t&&!Yt.has(a))&&a>=0&&a<er){V=!0;let Le=mr,Ie=a!==mr;+Le>=0&&Ie&&!Pt.has(
Le)&&zn([Le],0),mr=a,zi.subdata(Un(a)),Pt.has(a)||zn([a],2),Ie&&!R&&t.publish("pointover",mr)}else V=+mr>=0,V&&(Pt.has(mr)||zn([mr],0),R||t.publish("pointout",mr)),
mr=void 0;V&&(Ft=!0,Dn=v)},oo=a=>{let v=f.getBoundingClientRect();return i[0]=a.clientX-v.left,i[1]=a.clientY-v.top,[...i]},ll=()=>{Ze.config({isFixed:!0}),ct=!0,
Ct=!0,Zi(),bt>=0&&(clearTimeout(bt),bt=-1),t.publish("lassoStart")},si=(a,v,{merge:R=!1,remove:V=!1}={})=>{Ze.config({isFixed:Xt}),qn=[...a];let ie=va(v);oi(ie,
{merge:R,remove:V}),t.publish("lassoEnd",{coordinates:qn}),U===Qf&&Zi()},Zt=Bd(f,{onStart:ll,onDraw:wn,onEnd:si,enableInitiator:H,initiatorParentElement:K,longPressIndicatorParentElement:Pe,
pointNorm:([a,v])=>on(ys(a),Xi(v)),minDelay:J,minDist:Qe==="brush"?Math.max(vd,re):re,type:Qe}),ci=()=>lt===Id,li=(a,v)=>{switch(mt[v]){case qc:return a.altKey;case eu:
return a.metaKey;case Rd:return a.ctrlKey;case Pd:return a.metaKey;case tu:return a.shiftKey;default:return!1}},fi=a=>document.elementsFromPoint(a.clientX,a.clientY).
some(v=>v===f),so=a=>{!Or||a.buttons!==1||(ct=!0,rt=performance.now(),At=oo(a),Ct=ci()||li(a,Jf),!Ct&&Ce&&(Zt.showLongPressIndicator(a.clientX,a.clientY,{time:Se,
extraTime:ke,delay:We}),bt=setTimeout(()=>{bt=-1,Ct=!0},Se)))},pn=a=>{Or&&(ct=!1,bt>=0&&(clearTimeout(bt),bt=-1),Ct&&(a.preventDefault(),Ct=!1,Zt.end({merge:li(
a,Zc),remove:li(a,Kc)})),Ce&&Zt.hideLongPressIndicator({time:$e}))},xa=a=>{if(!Or)return;a.preventDefault();let v=oo(a);if(zf(...v,...At)>=re)return;let R=performance.
now()-rt;if(!H||R<Mp){let V=ya();V>=0?(st.length>0&&U===Zf&&Zi(),oi([V],{merge:li(a,Zc),remove:li(a,Kc)})):Jn||(Jn=setTimeout(()=>{Jn=null,Zt.showInitiator(a)},
Pp))}},vs=a=>{Zt.hideInitiator(),Jn&&(clearTimeout(Jn),Jn=null),h&&(a.preventDefault(),ga())},gs=a=>{if(Fn||(ii=fi(a),Fn=!0),!(Or&&(ii||ct)))return;let v=oo(a),
V=zf(...v,...At)>=re;ii&&!Ct&&Gr(ya()),Ct?(a.preventDefault(),Zt.extend(a,!0)):ct&&Ce&&V&&Zt.hideLongPressIndicator({time:$e}),bt>=0&&V&&(clearTimeout(bt),bt=-1),
ct&&(Ft=!0)},xs=()=>{mr=void 0,ii=!1,Fn=!1,Or&&(+mr>=0&&!Pt.has(mr)&&zn([mr],0),pn(),Ft=!0)},ba=()=>{let a=Math.max(je.length,gt.length);kn=Math.max(2,Math.ceil(
Math.sqrt(a)));let v=new Float32Array(kn**2*4);for(let R=0;R<a;R++){v[R*4]=je[R]||0,v[R*4+1]=Math.min(1,gt[R]||0);let V=Number((xt[R]||xt[0])[3]);v[R*4+2]=Math.
min(1,Number.isNaN(V)?1:V);let ie=Number((Lt[R]||Lt[0])[3]);v[R*4+3]=Math.min(1,Number.isNaN(ie)?1:ie)}return o.regl.texture({data:v,shape:[kn,kn,4],type:"float"})},
co=(a=tt,v=xt,R=Lt)=>{let V=a.length,ie=v.length,Le=R.length,Ie=[];if(V===ie&&ie===Le)for(let _e=0;_e<V;_e++)Ie.push(a[_e],v[_e],R[_e],g);else for(let _e=0;_e<V;_e++){
let de=[a[_e][0],a[_e][1],a[_e][2],1],et=_===is?v[0]:de,tr=_===is?R[0]:de;Ie.push(a[_e],et,tr,g)}return Ie},lo=()=>{let a=co(),v=a.length;ri=Math.max(2,Math.ceil(
Math.sqrt(v)));let R=new Float32Array(ri**2*4);return a.forEach((V,ie)=>{R[ie*4]=V[0],R[ie*4+1]=V[1],R[ie*4+2]=V[2],R[ie*4+3]=V[3]}),o.regl.texture({data:R,shape:[
ri,ri,4],type:"float"})},bs=(a,v)=>{Qn[0]=a/Ni,Qn[5]=v},Ht=()=>{Ni=gr/Gt,Ka=Uc([],[1/Ni,1,1]),Qn=Uc([],[1/Ni,1,1]),Mn=Uc([],[da,1,1])},Es=a=>{+a<=0||(da=a)},fo=(a,v)=>R=>{
if(!R||R.length===0)return;let ie=[...a()],Le=Mi(R)?R:[R];if(Le=Le.map(Ie=>Rr(Ie,!0)),!Wy(ie,Le)){Kr&&Kr.destroy();try{v(Le),Kr=lo()}catch{console.error("Invali\
d colors. Switching back to default colors."),v(ie),Kr=lo()}}},sn=fo(()=>tt,a=>{tt=a}),uo=fo(()=>xt,a=>{xt=a}),Ea=fo(()=>Lt,a=>{Lt=a}),$n=()=>{let a=on(-1,-1),v=on(
1,1),R=(a[0]+1)/2,V=(v[0]+1)/2,ie=(a[1]+1)/2,Le=(v[1]+1)/2,Ie=[ji+R*Hi,ji+V*Hi],_e=[qr+ie*Wi,qr+Le*Wi];return[Ie,_e]},cn=()=>{if(!(Er||ir))return;let[a,v]=$n();
Er&&Er.domain(a),ir&&ir.domain(v)},ui=(a,v)=>{Gt=Math.max(1,a),f.height=Math.floor(Gt*window.devicePixelRatio),ir&&(ir.range([Gt,0]),v||cn())},Vn=a=>{if(a===Rn){
vr=a,f.style.height="100%",window.requestAnimationFrame(()=>{f&&ui(f.getBoundingClientRect().height)});return}!+a||+a<=0||(vr=+a,ui(vr),f.style.height=`${vr}px`)},
di=()=>{Qa=vt,vt===Rn&&(Qa=Array.isArray(je)?zm(je):je)},_a=a=>{let v=Array.isArray(je)?[...je]:je;Ri(a,Pi,{minLength:1})?je=[...a]:zc(+a)&&(je=[+a]),!(v===je||
Af(v,je))&&(an&&an.destroy(),eo=Cf/je[0],an=ba(),di())},ho=a=>{!+a||+a<0||(pt=+a)},_s=a=>{!+a||+a<0||(it=+a)},mo=(a,v)=>{gr=Math.max(1,a),f.width=Math.floor(gr*
window.devicePixelRatio),Er&&(Er.range([0,gr]),v||cn())},po=a=>{if(a===Rn){Jt=a,f.style.width="100%",window.requestAnimationFrame(()=>{f&&mo(f.getBoundingClientRect().
width)});return}!+a||+a<=0||(Jt=+a,mo(Jt),f.style.width=`${gr}px`)},fl=a=>{let v=Array.isArray(gt)?[...gt]:gt;Ri(a,Pi,{minLength:1})?gt=[...a]:zc(+a)&&(gt=[+a]),
!(v===gt||Af(v,gt))&&(an&&an.destroy(),an=ba())},yo=a=>{switch(a){case"valueZ":return Bn;case"valueW":return Gn;default:return null}},Ki=(a,v)=>a===In?R=>Math.round(
R*(v.length-1)):Pn,wa=a=>{_=hn(a,is)},vo=a=>{Rt=hn(a,Mf,{allowDensity:!0})},go=a=>{Vr=hn(a,If)},hi=a=>{if(a==null)Nr=null;else if(Array.isArray(a))Nr=a;else return;
if(Or)if(Tn(),$t){let v=[];if(Yr!==null)for(let R=0;R<Yr.length;R++)Yt.has(Yr[R])&&v.push.apply(v,Un(Yr[R]));else{let R=wd([...Yt]);for(let V of R)v.push.apply(
v,Un(V))}nn.subdata(v)}else nn.subdata(Ca(er))},xo=a=>{kt=hn(a,Df,{allowSegment:!0,allowInherit:!0})},bo=a=>{Qt=hn(a,Pf,{allowSegment:!0})},Eo=a=>{cr=hn(a,Rf,{allowSegment:!0})},
_o=()=>c,ws=()=>[f.width,f.height],As=()=>l,Ts=()=>Kr,Ss=()=>ri,Ls=()=>.5/ri,Os=()=>window.devicePixelRatio,Cs=()=>nn,Aa=()=>ma,mi=()=>an,wo=()=>kn,Ao=()=>.5/kn,
pi=()=>0,ul=()=>_n||bn,dl=()=>Xr,hl=()=>.5/Xr,qi=()=>Qn,To=()=>Ze.view,So=()=>Mn,Lo=()=>Dr(n,Qn,Dr(n,Ze.view,Mn)),Ta=()=>window.devicePixelRatio,Is=()=>as(eo,Ze.
scaling[0])*window.devicePixelRatio,Sa=()=>Ze.scaling[0]>1?Math.asinh(as(1,Ze.scaling[0]))/Math.asinh(1)*window.devicePixelRatio:as(eo,Ze.scaling[0])*window.devicePixelRatio,
yn=Sa;jr==="linear"?yn=Is:jr==="constant"&&(yn=Ta);let Oo=()=>$t?Yt.size:er,jn=()=>st.length,ml=()=>jn()>0?mn:1,La=()=>jn()>0?y:1,pl=()=>+(_==="valueZ"),yl=()=>+(_===
"valueW"),vl=()=>+(Rt==="valueZ"),gl=()=>+(Rt==="valueW"),xl=()=>+(Rt==="density"),bl=()=>+(Vr==="valueZ"),El=()=>+(Vr==="valueW"),Rs=()=>+d,Qi=()=>_==="valueZ"?
Bn===In?tt.length-1:1:Gn===In?tt.length-1:1,_l=()=>Rt==="valueZ"?Bn===In?gt.length-1:1:Gn===In?gt.length-1:1,Oa=()=>Vr==="valueZ"?Bn===In?je.length-1:1:Gn===In?
je.length-1:1,zr=a=>{if(Rt!=="density")return 1;let v=yn(),R=je[0]*v,V=2/(2/Ze.view[0])*(2/(2/Ze.view[5])),ie=a.viewportHeight,Le=a.viewportWidth,Ie=en*Le*ie/(xn*
R*R)*Ed(1,V);Ie*=Hr?1:1/(.25*Math.PI);let _e=as(Cf,R)+.5;return Ie*=(R/_e)**2,Ed(1,as(0,Ie))},yi=o.regl({framebuffer:()=>ps,vert:Iy,frag:Cy,attributes:{position:[
-4,0,4,4,4,-4]},uniforms:{startStateTex:()=>En,endStateTex:()=>bn,t:(a,v)=>v.t},count:3}),An=(a,v,R,V=T0,ie=ml,Le=La)=>o.regl({frag:Hr?Oy:Sy,vert:Ly(V),blend:{enable:!tn,
func:{srcRGB:"src alpha",srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},depth:{enable:!1},attributes:{stateIndex:{buffer:R,size:2}},
uniforms:{antiAliasing:_o,resolution:ws,modelViewProjection:Lo,devicePixelRatio:Os,pointScale:()=>yn(),encodingTex:mi,encodingTexRes:wo,encodingTexEps:Ao,pointOpacityMax:ie,
pointOpacityScale:Le,pointSizeExtra:a,globalState:V,colorTex:Ts,colorTexRes:Ss,colorTexEps:Ls,stateTex:ul,stateTexRes:dl,stateTexEps:hl,isColoredByZ:pl,isColoredByW:yl,
isOpacityByZ:vl,isOpacityByW:gl,isOpacityByDensity:xl,isSizedByZ:bl,isSizedByW:El,isPixelAligned:Rs,colorMultiplicator:Qi,opacityMultiplicator:_l,opacityDensity:zr,
sizeMultiplicator:Oa,numColorStates:L0,drawingBufferWidth:Ie=>Ie.drawingBufferWidth,drawingBufferHeight:Ie=>Ie.drawingBufferHeight},count:v,primitive:"points"}),
Ps=An(pi,Oo,Cs),Ms=An(pi,()=>1,()=>zi,S0,()=>1,()=>1),Ds=An(()=>(pt+it*2)*window.devicePixelRatio,jn,Aa,Of,()=>1,()=>1),Ns=An(()=>(pt+it)*window.devicePixelRatio,
jn,Aa,dd,()=>1,()=>1),ks=An(()=>pt*window.devicePixelRatio,jn,Aa,Of,()=>1,()=>1),wl=()=>{Ds(),Ns(),ks()},vi=o.regl({frag:w0,vert:A0,attributes:{position:[0,1,0,
0,1,0,0,1,1,1,1,0]},uniforms:{modelViewProjection:Lo,texture:As},count:6}),pr=o.regl({vert:`
      precision mediump float;
      uniform mat4 modelViewProjection;
      attribute vec2 position;
      void main () {
        gl_Position = modelViewProjection * vec4(position, 0, 1);
      }`,frag:`
      precision mediump float;
      uniform vec4 color;
      void main () {
        gl_FragColor = vec4(color.rgb, 0.2);
      }`,depth:{enable:!1},blend:{enable:!0,func:{srcRGB:"src alpha",srcAlpha:"one",dstRGB:"one minus src alpha",dstAlpha:"one minus src alpha"}},attributes:{position:()=>qn},
uniforms:{modelViewProjection:Lo,color:()=>N},elements:()=>r0(ze.getPoints())}),Fs=()=>{if(!(mr>=0))return;let[a,v]=jt[mr].slice(0,2),R=[a,v,0,1];Dr(r,Qn,Dr(r,Ze.
view,Mn)),os(R,R,r),ki.setPoints([-1,R[1],1,R[1]]),Fi.setPoints([R[0],1,R[0],-1]),ki.draw(),Fi.draw(),An(()=>(pt+it*2)*window.devicePixelRatio,()=>1,zi,Of)(),An(
()=>(pt+it)*window.devicePixelRatio,()=>1,zi,dd)()},Bs=a=>{let v=new Float32Array(a*2),R=0;for(let V=0;V<a;++V){let ie=Un(V);v[R]=ie[0],v[R+1]=ie[1],R+=2}return v},
Tn=()=>{if(Nr===null){Yr=null,Zr=null;return}let a=new Set,v=[];for(let V=0;V<Nr.length;V++){let ie=Nr[V];Number.isFinite(ie)&&ie>=0&&ie<er&&!a.has(ie)&&(v.push(
ie),a.add(ie))}for(let V=0;V<er;V++)a.has(V)||v.push(V);Yr=v,Zr=new Float32Array(v.length*2);let R=0;for(let V=0;V<v.length;V++){let ie=Un(v[V]);Zr[R]=ie[0],Zr[R+
1]=ie[1],R+=2}},Ca=a=>Zr!==null?Zr:Bs(a),Co=(a,v={})=>{let R=a.length;Xr=Math.max(2,Math.ceil(Math.sqrt(R))),to=.5/Xr;let V=new Float32Array(Xr**2*4),ie=!0,Le=!0,
Ie=0,_e=0,de=0;for(let et=0;et<R;++et)Ie=et*4,V[Ie]=a[et][0],V[Ie+1]=a[et][1],_e=a[et][2]||0,de=a[et][3]||0,V[Ie+2]=_e,V[Ie+3]=de,ie&&=Number.isInteger(_e),Le&&=
Number.isInteger(de);return v.z&&yd.includes(v.z)?Bn=v.z:Bn=ie?cs:In,v.w&&yd.includes(v.w)?Gn=v.w:Gn=Le?cs:In,o.regl.texture({data:V,shape:[Xr,Xr,4],type:"float"})},
Al=(a,v={})=>{if(!bn)return!1;if(Nn){let R=En;En=_n,R.destroy()}else En=bn;return _n=Co(a,v),ps=o.regl.framebuffer({color:_n,depth:!1,stencil:!1}),bn=void 0,!0},
Tl=()=>!!(En&&_n),Sl=()=>{En&&(En.destroy(),En=void 0),_n&&(_n.destroy(),_n=void 0)},Gs=(a,v={})=>new Promise(R=>{Or=!1;let V=v?.preventFilterReset&&a.length===
er,ie=er;er=a.length,xn=er,ie>0&&er!==ie&&(Nr=null,Yr=null,Zr=null),bn&&bn.destroy(),bn=Co(a,{z:v.zDataType,w:v.wDataType}),V||(Tn(),nn({usage:"static",type:"fl\
oat",data:Ca(er)})),Vp(v.spatialIndex||a,{useWorker:Lr}).then(Le=>{Za=Le,jt=a,Or=!0}).then(R)}),Ia=(a,v)=>{ei=Ze.target,Ui=a,ti=Ze.distance[0],pa=v},zs=()=>ei!==
void 0&&Ui!==void 0&&ti!==void 0&&pa!==void 0,Ll=()=>{ei=void 0,Ui=void 0,ti=void 0,pa=void 0},Us=a=>{let v=kt==="inherit"?_:kt;if(v==="segment"){let R=Me.length-
1;return R<1?[]:a.reduce((V,ie,Le)=>{let Ie=0,_e=[];for(let et=2;et<ie.length;et+=2){let tr=Math.sqrt((ie[et-2]-ie[et])**2+(ie[et-1]-ie[et+1])**2);_e.push(tr),Ie+=
tr}V[Le]=[0];let de=0;for(let et=0;et<ie.length/2-1;et++)de+=_e[et],V[Le].push(Math.floor(de/Ie*R)*4);return V},[])}if(v){let R=jf(v),V=Ki(yo(v),kt==="inherit"?
tt:Me);return Wr.reduce((ie,[Le,Ie])=>(ie[Le]=V(Ie[R])*4,ie),[])}return new Array(Wr.length).fill(0)},$s=()=>{let a=Qt==="inherit"?Rt:Qt;if(a==="segment"){let v=_t.
length-1;return v<1?[]:Wr.reduce((R,[V,ie,Le])=>(R[V]=od(Le,Ie=>_t[Math.floor(Ie/(Le-1)*v)]),R),[])}if(a){let v=jf(a),R=Qt==="inherit"?gt:_t,V=Ki(yo(a),R);return Wr.
reduce((ie,[Le,Ie])=>(ie[Le]=R[V(Ie[v])],ie),[])}},Ol=()=>{let a=cr==="inherit"?Vr:cr;if(a==="segment"){let v=Dt.length-1;return v<1?[]:Wr.reduce((R,[V,ie,Le])=>(R[V]=
od(Le,Ie=>Dt[Math.floor(Ie/(Le-1)*v)]),R),[])}if(a){let v=jf(a),R=cr==="inherit"?je:Dt,V=Ki(yo(a),R);return Wr.reduce((ie,[Le,Ie])=>(ie[Le]=R[V(Ie[v])],ie),[])}},
Ra=a=>{Wr=[];let v=0;Object.keys(a).forEach((R,V)=>{Wr[R]=[V,a[R].reference,a[R].length/2,v],v+=a[R].length/2})},Ji=a=>new Promise(v=>{rn.setPoints([]),a?.length>
0?(qa=!0,iv(a,{maxIntPointsPerSegment:Sr,tolerance:$r}).then(R=>{Ra(R);let V=Object.values(R);rn.setPoints(V.length===1?V[0]:V,{colorIndices:Us(V),opacities:$s(),
widths:Ol()}),qa=!1,v()})):v()}),Sn=({preventEvent:a=!1}={})=>($t=!1,Yt.clear(),nn.subdata(Ca(er)),new Promise(v=>{let R=()=>{t.subscribe("draw",()=>{a||t.publish(
"unfilter"),v()},1),Ft=!0};Wt||ai(jt[0])?Ji(ao()).then(()=>{a||t.publish("pointConnectionsDraw"),R()}):R()})),ea=(a,{preventEvent:v=!1}={})=>{$t=!0,Yt.clear();let R=Array.
isArray(a)?a:[a],V=[],ie=[],Le=[];for(let _e of R)!Number.isFinite(_e)||_e<0||_e>=er||(V.push(_e),Yt.add(_e),Pt.has(_e)&&Le.push(_e));let Ie;if(Yr!==null){Ie=[];
for(let _e=0;_e<Yr.length;_e++)Yt.has(Yr[_e])&&Ie.push(Yr[_e])}else Ie=wd([...V]);for(let _e of Ie)ie.push.apply(ie,Un(_e));return nn.subdata(ie),oi(Le,{preventEvent:v}),
Yt.has(mr)||Gr(-1,{preventEvent:v}),new Promise(_e=>{let de=()=>{t.subscribe("draw",()=>{v||t.publish("filter",{points:V}),_e()},1),Ft=!0};Wt||ai(jt[0])?Ji(ao()).
then(()=>{v||t.publish("pointConnectionsDraw"),oi(Le,{preventEvent:v}),de()}):de()})},Io=()=>Yi(Gi[0],Gi[1],Bi[0],Bi[1]),Vs=Sd(()=>{xn=Io().length},hr),js=a=>{let[
v,R]=ei,[V,ie]=Ui,Le=1-a,Ie=v*Le+V*a,_e=R*Le+ie*a,de=ti*Le+pa*a;Ze.lookAt([Ie,_e],de)},Hs=()=>Tl(),Ws=()=>zs(),Xs=(a,v)=>{$i||($i=performance.now());let R=performance.
now()-$i,V=Yy(v(R/a),0,1);return Hs()&&yi({t:V}),Ws()&&js(V),R<a},Ys=()=>{Nn=!1,$i=null,ro=void 0,Pr=void 0,zt=Cr,Sl(),Ll(),t.publish("transitionEnd")},Pa=({duration:a=500,
easing:v=pd})=>{Nn&&t.publish("transitionEnd"),Nn=!0,$i=null,ro=a,Pr=Kf(v)?I0[v]||pd:v,Cr=zt,zt=!1,t.publish("transitionStart")},Qr=(a,v={})=>Br?Promise.reject(
new Error(Nf)):Fr?Promise.reject(new Error(Gp)):(Fr=!0,Zy(a).then(R=>new Promise(V=>{if(Br){V();return}let ie=!1;(!v.preventFilterReset||R?.length!==er)&&($t=!1,
Yt.clear());let Le=R&&ai(R[0])&&(Wt||v.showPointConnectionsOnce),{zDataType:Ie,wDataType:_e}=v;new Promise(de=>{R?(v.transition&&(R.length===er?ie=Al(R,{z:Ie,w:_e}):
console.warn("Cannot transition! The number of points between the previous and current draw call must be identical.")),Gs(R,{zDataType:Ie,wDataType:_e,preventFilterReset:v.
preventFilterReset,spatialIndex:v.spatialIndex}).then(()=>{v.hover!==void 0&&Gr(v.hover,{preventEvent:!0}),v.select!==void 0&&oi(v.select,{preventEvent:!0}),v.filter!==
void 0&&ea(v.filter,{preventEvent:!0}),Le?Ji(R).then(()=>{t.publish("pointConnectionsDraw"),Ft=!0,Dn=v.showReticleOnce}).then(()=>V()):de()})):de()}).then(()=>{
v.transition&&ie?(Le?Promise.all([new Promise(de=>{t.subscribe("transitionEnd",()=>{Ft=!0,Dn=v.showReticleOnce,de()},1)}),new Promise(de=>{t.subscribe("pointCon\
nectionsDraw",de,1)})]).then(()=>V()):t.subscribe("transitionEnd",()=>{Ft=!0,Dn=v.showReticleOnce,V()},1),Pa({duration:v.transitionDuration,easing:v.transitionEasing})):
(Le?Promise.all([new Promise(de=>{t.subscribe("draw",de,1)}),new Promise(de=>{t.subscribe("pointConnectionsDraw",de,1)})]).then(()=>V()):t.subscribe("draw",()=>V(),
1),Ft=!0,Dn=v.showReticleOnce)})}).finally(()=>{Fr=!1}))),Ro=a=>Br?Promise.reject(new Nf):(ni=!1,a.length===0?new Promise(v=>{ot.clear(),t.subscribe("draw",v,1),
ni=!0,Ft=!0}):new Promise(v=>{let R=[],V=new Map,ie=[],Le=[],Ie=-1,_e=de=>{Le.push(de.lineWidth||Ut);let et=Rr(de.lineColor||kr,!0),tr=`[${et.join(",")}]`;if(V.
has(tr)){let{idx:ar}=V.get(tr);ie.push(ar)}else{let ar=++Ie;V.set(tr,{idx:ar,color:et}),ie.push(ar)}};for(let de of a){if(Ky(de)){R.push([de.x1??-Ue,de.y,de.x2??
Ue,de.y]),_e(de);continue}if(qy(de)){R.push([de.x,de.y1??-Ue,de.x,de.y2??Ue]),_e(de);continue}if(Jy(de)){R.push([de.x1,de.y1,de.x2,de.y1,de.x2,de.y2,de.x1,de.y2,
de.x1,de.y1]),_e(de);continue}if(Qy(de)){R.push([de.x,de.y,de.x+de.width,de.y,de.x+de.width,de.y+de.height,de.x,de.y+de.height,de.x,de.y]),_e(de);continue}ev(de)&&
(R.push(de.vertices.flatMap(Pn)),_e(de))}ot.setStyle({color:Array.from(V.values()).sort((de,et)=>de.idx>et.idx?1:-1).map(({color:de})=>de)}),ot.setPoints(R.length===
1?R.flat():R,{colorIndices:ie,widths:Le}),t.subscribe("draw",v,1),ni=!0,Ft=!0})),ta=a=>(...v)=>{let R=a(...v);return Ft=!0,new Promise(V=>{t.subscribe("draw",()=>V(
R),1)})},vn=a=>{let v=Number.POSITIVE_INFINITY,R=Number.NEGATIVE_INFINITY,V=Number.POSITIVE_INFINITY,ie=Number.NEGATIVE_INFINITY;for(let Le of a){let[Ie,_e]=jt[Le];
v=Math.min(v,Ie),R=Math.max(R,Ie),V=Math.min(V,_e),ie=Math.max(ie,_e)}return{x:v,y:V,width:R-v,height:ie-V}},Ma=(a,v={})=>new Promise(R=>{let V=os([],[a.x+a.width/
2,a.y+a.height/2,0,0],Mn).slice(0,2),ie=2*Math.atan(1),Le=Ni/da,Ie=a.height*Le>=a.width?a.height/2/Math.tan(ie/2):a.width/2/Math.tan(ie/2)/Le;v.transition?(Ze.config(
{isFixed:!0}),Ia(V,Ie),t.subscribe("transitionEnd",()=>{R(),Ze.config({isFixed:Xt})},1),Pa({duration:v.transitionDuration,easing:v.transitionEasing})):(Ze.lookAt(
V,Ie),t.subscribe("draw",R,1),Ft=!0)}),Hn=(a,v={})=>{if(!Or)return Promise.reject(new Error(gd));let R=vn(a),V=R.x+R.width/2,ie=R.y+R.height/2,Le=io(),Ie=1+(v.padding||
0),_e=Math.max(R.width,Le)*Ie,de=Math.max(R.height,Le)*Ie,et=V-_e/2,tr=ie-de/2;return Ma({x:et,y:tr,width:_e,height:de},v)},ra=(a,v,R={})=>new Promise(V=>{R.transition?
(Ze.config({isFixed:!0}),Ia(a,v),t.subscribe("transitionEnd",()=>{V(),Ze.config({isFixed:Xt})},1),Pa({duration:R.transitionDuration,easing:R.transitionEasing})):
(Ze.lookAt(a,v),t.subscribe("draw",V,1),Ft=!0)}),Zs=(a={})=>ra([0,0],1,a),Ks=a=>{if(!Or)throw new Error(gd);let v=jt[a];if(!v)return;let R=[v[0],v[1],0,1];Dr(r,
Ka,Dr(r,Ze.view,Mn)),os(R,R,r);let V=gr*(R[0]+1)/2,ie=Gt*(.5-R[1]/2);return[V,ie]},Da=()=>{rn.setStyle({color:co(Me,nt,Ot),opacity:_t===null?null:_t[0],width:Dt[0]})},
Po=()=>{let a=Math.round(Di)>.5?0:255;Zt.initiator.style.border=`1px dashed rgba(${a}, ${a}, ${a}, 0.33)`,Zt.initiator.style.background=`rgba(${a}, ${a}, ${a}, \
0.1)`},Mo=()=>{let a=Math.round(Di)>.5?0:255;Zt.longPressIndicator.style.color=`rgb(${a}, ${a}, ${a})`,Zt.longPressIndicator.dataset.color=`rgb(${a}, ${a}, ${a}\
)`;let v=N.map(R=>Math.round(R*255));Zt.longPressIndicator.dataset.activeColor=`rgb(${v[0]}, ${v[1]}, ${v[2]})`},Il=a=>{a&&(g=Rr(a,!0),Di=_d(g),Po(),Mo())},Rl=a=>{
a?Kf(a)?xd(o.regl,a).then(v=>{l=v,Ft=!0,t.publish("backgroundImageReady")}).catch(()=>{console.error(`Count not create texture from ${a}`),l=null}):a._reglType===
"texture2d"?l=a:l=null:l=null},Pl=a=>{a>0&&Ze.lookAt(Ze.target,a,Ze.rotation)},Ml=a=>{a!==null&&Ze.lookAt(Ze.target,Ze.distance[0],a)},Dl=a=>{a&&Ze.lookAt(a,Ze.
distance[0],Ze.rotation)},qs=a=>{a&&Ze.setView(a)},Nl=a=>{Xt=!!a,Ze.config({isFixed:Xt})},Qs=a=>{if(!a)return;N=Rr(a,!0),ze.setStyle({color:N});let v=N.map(R=>Math.
round(R*255));Zt.longPressIndicator.dataset.activeColor=`rgb(${v[0]}, ${v[1]}, ${v[2]})`},Js=a=>{Number.isNaN(+a)||+a<1||(Y=+a,ze.setStyle({width:Y}))},kl=a=>{+a&&
(J=+a,Zt.set({minDelay:J}))},Fl=a=>{+a&&(re=+a,Zt.set({minDist:re}))},Do=a=>{U=Uf(R0,U)(a)},Na=a=>{H=!!a,Zt.set({enableInitiator:H})},Bl=a=>{K=a,Zt.set({initiatorParentElement:K})},
Gl=a=>{Pe=a,Zt.set({longPressIndicatorParentElement:Pe})},zl=a=>{Ce=!!a},Ul=a=>{Se=Number(a)},$l=a=>{ke=Number(a)},ec=a=>{We=Number(a)},Vl=a=>{$e=Number(a)},jl=a=>{
a==="brush"?Zt.set({type:a,minDist:Math.max(vd,re)}):Zt.set({type:a,minDist:re}),Qe=Zt.get("type")},Hl=a=>{ht=Number(a)||ht,Zt.set({brushSize:ht})},Wl=()=>{mt[Yc]?
Ze.config({isRotate:!0,mouseDownMoveModKey:mt[Yc]}):Ze.config({isRotate:!1})},Xl=a=>{mt=Object.entries(a).reduce((v,[R,V])=>(U0.includes(V)&&z0.includes(R)&&(v[R]=
V),v),{}),Wl()},gi=a=>{lt=Uf(md,Vc)(a),Ze.config({defaultMouseDownMoveAction:lt===Yf?"rotate":"pan"})},Yl=a=>{a!==null&&(zt=a)},Zl=a=>{a&&(It=Rr(a,!0),ki.setStyle(
{color:It}),Fi.setStyle({color:It}))},tc=a=>{a&&(Er=a,ji=a.domain()[0],Hi=a?a.domain()[1]-a.domain()[0]:0,Er.range([0,gr]),cn())},ka=a=>{a&&(ir=a,qr=ir.domain()[0],
Wi=ir?ir.domain()[1]-ir.domain()[0]:0,ir.range([Gt,0]),cn())},rc=a=>{h=!!a},No=a=>{O=!!a},Kl=a=>{Wt=!!a,Wt?Or&&ai(jt[0])&&Ji(ao()).then(()=>{t.publish("pointCon\
nectionsDraw"),Ft=!0}):Ji()},Fa=(a,v)=>R=>{if(R==="inherit")a([...v()]);else{let V=Mi(R)?R:[R];a(V.map(ie=>Rr(ie,!0)))}Da()},ql=Fa(a=>{Me=a},()=>tt),Ql=Fa(a=>{nt=
a},()=>xt),Jl=Fa(a=>{Ot=a},()=>Lt),ef=a=>{Ri(a,Pi,{minLength:1})&&(_t=[...a]),zc(+a)&&(_t=[+a]),Me=Me.map(v=>(v[3]=Number.isNaN(+_t[0])?v[3]:+_t[0],v)),Da()},tf=a=>{
!Number.isNaN(+a)&&+a&&(Ar=+a)},na=a=>{Ri(a,Pi,{minLength:1})&&(Dt=[...a]),zc(+a)&&(Dt=[+a]),Da()},rf=a=>{!Number.isNaN(+a)&&+a&&(Tr=Math.max(0,a))},Ba=a=>{Sr=Math.
max(0,a)},nf=a=>{$r=Math.max(0,a)},xi=a=>{vt=a,di()},bi=a=>{switch(a){case"linear":{jr=a,yn=Is;break}case"constant":{jr=a,yn=Ta;break}default:{jr="asinh",yn=Sa;
break}}},af=a=>{en=+a},Ei=a=>{mn=+a},nc=a=>{y=+a},_i=a=>{kr=Rr(a)},ko=a=>{Ut=+a},Fo=a=>{Ue=+a},Bo=a=>{o.gamma=a},ia=a=>{c=Number(a)||.5},aa=a=>{d=!!a},Ga=a=>{let[
v]=Object.keys(Vf({[a]:Nd}));if(v==="aspectRatio")return da;if(v==="background"||v==="backgroundColor")return g;if(v==="backgroundImage")return l;if(v==="camera")
return Ze;if(v==="cameraTarget")return Ze.target;if(v==="cameraDistance")return Ze.distance[0];if(v==="cameraRotation")return Ze.rotation;if(v==="cameraView")return Ze.
view;if(v==="cameraIsFixed")return Xt;if(v==="canvas")return f;if(v==="colorBy")return _;if(v==="sizeBy")return Vr;if(v==="pointOrder")return Nr!==null?[...Nr]:
null;if(v==="deselectOnDblClick")return h;if(v==="deselectOnEscape")return O;if(v==="height")return vr;if(v==="lassoColor")return N;if(v==="lassoLineWidth")return Y;
if(v==="lassoMinDelay")return J;if(v==="lassoMinDist")return re;if(v==="lassoClearEvent")return U;if(v==="lassoInitiator")return H;if(v==="lassoInitiatorElement")
return Zt.initiator;if(v==="lassoInitiatorParentElement")return K;if(v==="lassoLongPressIndicatorParentElement")return Pe;if(v==="lassoOnLongPress")return Ce;if(v===
"lassoType")return Qe;if(v==="lassoBrushSize")return ht;if(v==="mouseMode")return lt;if(v==="opacity")return gt.length===1?gt[0]:gt;if(v==="opacityBy")return Rt;
if(v==="opacityByDensityFill")return en;if(v==="opacityByDensityDebounceTime")return hr;if(v==="opacityInactiveMax")return mn;if(v==="opacityInactiveScale")return y;
if(v==="points")return jt;if(v==="hoveredPoint")return mr;if(v==="selectedPoints")return[...st];if(v==="filteredPoints")return $t?Array.from(Yt):Array.from({length:jt.
length},(R,V)=>V);if(v==="pointsInView")return Io();if(v==="pointColor")return tt.length===1?tt[0]:tt;if(v==="pointColorActive")return xt.length===1?xt[0]:xt;if(v===
"pointColorHover")return Lt.length===1?Lt[0]:Lt;if(v==="pointOutlineWidth")return it;if(v==="pointSize")return je.length===1?je[0]:je;if(v==="pointSizeSelected")
return pt;if(v==="pointSizeMouseDetection")return vt;if(v==="showPointConnections")return Wt;if(v==="pointConnectionColor")return Me.length===1?Me[0]:Me;if(v===
"pointConnectionColorActive")return nt.length===1?nt[0]:nt;if(v==="pointConnectionColorHover")return Ot.length===1?Ot[0]:Ot;if(v==="pointConnectionColorBy")return kt;
if(v==="pointConnectionOpacity")return _t.length===1?_t[0]:_t;if(v==="pointConnectionOpacityBy")return Qt;if(v==="pointConnectionOpacityActive")return Ar;if(v===
"pointConnectionSize")return Dt.length===1?Dt[0]:Dt;if(v==="pointConnectionSizeActive")return Tr;if(v==="pointConnectionSizeBy")return cr;if(v==="pointConnectio\
nMaxIntPointsPerSegment")return Sr;if(v==="pointConnectionTolerance")return $r;if(v==="pointScaleMode")return jr;if(v==="reticleColor")return It;if(v==="regl")return o.
regl;if(v==="showReticle")return zt;if(v==="version")return _0;if(v==="width")return Jt;if(v==="xScale")return Er;if(v==="yScale")return ir;if(v==="performanceM\
ode")return Nt;if(v==="renderPointsAsSquares")return Hr;if(v==="disableAlphaBlending")return tn;if(v==="gamma")return o.gamma;if(v==="renderer")return o;if(v===
"isDestroyed")return Br;if(v==="isDrawing")return Fr;if(v==="isPointsDrawn")return Or;if(v==="isPointsFiltered")return $t;if(v==="isAnnotationsDrawn")return ni;
if(v==="zDataType")return Bn;if(v==="wDataType")return Gn;if(v==="spatialIndex")return Za?.data;if(v==="annotationLineColor")return kr;if(v==="annotationLineWid\
th")return Ut;if(v==="annotationHVLineLimit")return Ue;if(v==="antiAliasing")return c;if(v==="pixelAligned")return d;if(v==="actionKeyMap")return{...mt}},Go=(a={})=>Br?
Promise.reject(new Error(Nf)):(Vf(a),(a.backgroundColor!==void 0||a.background!==void 0)&&Il(a.backgroundColor||a.background),a.backgroundImage!==void 0&&Rl(a.backgroundImage),
a.cameraTarget!==void 0&&Dl(a.cameraTarget),a.cameraDistance!==void 0&&Pl(a.cameraDistance),a.cameraRotation!==void 0&&Ml(a.cameraRotation),a.cameraView!==void 0&&
qs(a.cameraView),a.cameraIsFixed!==void 0&&Nl(a.cameraIsFixed),a.colorBy!==void 0&&wa(a.colorBy),a.pointColor!==void 0&&sn(a.pointColor),a.pointColorActive!==void 0&&
uo(a.pointColorActive),a.pointColorHover!==void 0&&Ea(a.pointColorHover),a.pointSize!==void 0&&_a(a.pointSize),a.pointSizeSelected!==void 0&&ho(a.pointSizeSelected),
a.pointSizeMouseDetection!==void 0&&xi(a.pointSizeMouseDetection),a.sizeBy!==void 0&&go(a.sizeBy),a.pointOrder!==void 0&&hi(a.pointOrder),a.opacity!==void 0&&fl(
a.opacity),a.showPointConnections!==void 0&&Kl(a.showPointConnections),a.pointConnectionColor!==void 0&&ql(a.pointConnectionColor),a.pointConnectionColorActive!==
void 0&&Ql(a.pointConnectionColorActive),a.pointConnectionColorHover!==void 0&&Jl(a.pointConnectionColorHover),a.pointConnectionColorBy!==void 0&&xo(a.pointConnectionColorBy),
a.pointConnectionOpacityBy!==void 0&&bo(a.pointConnectionOpacityBy),a.pointConnectionOpacity!==void 0&&ef(a.pointConnectionOpacity),a.pointConnectionOpacityActive!==
void 0&&tf(a.pointConnectionOpacityActive),a.pointConnectionSize!==void 0&&na(a.pointConnectionSize),a.pointConnectionSizeActive!==void 0&&rf(a.pointConnectionSizeActive),
a.pointConnectionSizeBy!==void 0&&Eo(a.pointConnectionSizeBy),a.pointConnectionMaxIntPointsPerSegment!==void 0&&Ba(a.pointConnectionMaxIntPointsPerSegment),a.pointConnectionTolerance!==
void 0&&nf(a.pointConnectionTolerance),a.pointScaleMode!==void 0&&bi(a.pointScaleMode),a.opacityBy!==void 0&&vo(a.opacityBy),a.lassoColor!==void 0&&Qs(a.lassoColor),
a.lassoLineWidth!==void 0&&Js(a.lassoLineWidth),a.lassoMinDelay!==void 0&&kl(a.lassoMinDelay),a.lassoMinDist!==void 0&&Fl(a.lassoMinDist),a.lassoClearEvent!==void 0&&
Do(a.lassoClearEvent),a.lassoInitiator!==void 0&&Na(a.lassoInitiator),a.lassoInitiatorParentElement!==void 0&&Bl(a.lassoInitiatorParentElement),a.lassoLongPressIndicatorParentElement!==
void 0&&Gl(a.lassoLongPressIndicatorParentElement),a.lassoOnLongPress!==void 0&&zl(a.lassoOnLongPress),a.lassoLongPressTime!==void 0&&Ul(a.lassoLongPressTime),a.
lassoLongPressAfterEffectTime!==void 0&&$l(a.lassoLongPressAfterEffectTime),a.lassoLongPressEffectDelay!==void 0&&ec(a.lassoLongPressEffectDelay),a.lassoLongPressRevertEffectTime!==
void 0&&Vl(a.lassoLongPressRevertEffectTime),a.lassoType!==void 0&&jl(a.lassoType),a.lassoBrushSize!==void 0&&Hl(a.lassoBrushSize),a.actionKeyMap!==void 0&&Xl(a.
actionKeyMap),a.mouseMode!==void 0&&gi(a.mouseMode),a.showReticle!==void 0&&Yl(a.showReticle),a.reticleColor!==void 0&&Zl(a.reticleColor),a.pointOutlineWidth!==
void 0&&_s(a.pointOutlineWidth),a.height!==void 0&&Vn(a.height),a.width!==void 0&&po(a.width),a.aspectRatio!==void 0&&Es(a.aspectRatio),a.xScale!==void 0&&tc(a.
xScale),a.yScale!==void 0&&ka(a.yScale),a.deselectOnDblClick!==void 0&&rc(a.deselectOnDblClick),a.deselectOnEscape!==void 0&&No(a.deselectOnEscape),a.opacityByDensityFill!==
void 0&&af(a.opacityByDensityFill),a.opacityInactiveMax!==void 0&&Ei(a.opacityInactiveMax),a.opacityInactiveScale!==void 0&&nc(a.opacityInactiveScale),a.gamma!==
void 0&&Bo(a.gamma),a.annotationLineColor!==void 0&&_i(a.annotationLineColor),a.annotationLineWidth!==void 0&&ko(a.annotationLineWidth),a.annotationHVLineLimit!==
void 0&&Fo(a.annotationHVLineLimit),a.antiAliasing!==void 0&&ia(a.antiAliasing),a.pixelAligned!==void 0&&aa(a.pixelAligned),new Promise(v=>{window.requestAnimationFrame(
()=>{Br||!f||(Ht(),Ze.refresh(),o.refresh(),Ai(),v())})})),ic=(a,{preventEvent:v=!1}={})=>{qs(a),Ft=!0,Ja=v},zo=()=>{Ze||(Ze=t0(f,{isFixed:Xt,isPanInverted:[!1,
!0],defaultMouseDownMoveAction:lt===Yf?"rotate":"pan"})),e.cameraView?Ze.setView(cd(e.cameraView)):e.cameraTarget||e.cameraDistance||e.cameraRotation?Ze.lookAt(
[...e.cameraTarget||vp],e.cameraDistance||gp,e.cameraRotation||xp):Ze.setView(cd(bp)),Bi=on(1,1),Gi=on(-1,-1)},ac=({preventEvent:a=!1}={})=>{zo(),cn(),!a&&t.publish(
"view",{view:Ze.view,camera:Ze,xScale:Er,yScale:ir})},Uo=({key:a})=>{a==="Escape"&&O&&ga()},za=()=>{ii=!0,Fn=!0},Ua=()=>{Gr(),ii=!1,Fn=!0,Ft=!0},$o=()=>{Ft=!0},
Vo=()=>{Gs([]),rn.clear()},oc=()=>{rn.clear()},jo=()=>{Ro([])},Ho=()=>{Vo(),jo()},wi=()=>{let a=Jt===Rn,v=vr===Rn;if(a||v){let{width:R,height:V}=f.getBoundingClientRect();
a&&mo(R,!0),v&&ui(V,!0),Ht(),cn(),Ft=!0}Ze.refresh()},sc=async a=>{f.style.userSelect="none";let v=window.devicePixelRatio,R=je,V=Jt,ie=vr,Le=o.canvas.width/v,Ie=o.
canvas.height/v,_e=d,de=c,et=a?.scale||1,tr=Array.isArray(je)?je.map(Jr=>Jr*et):je*et,ar=gr*et,Wn=Gt*et;_a(tr),po(ar),Vn(Wn),aa(a?.pixelAligned||d),ia(a?.antiAliasing||
c),o.resize(Jt,vr),o.refresh(),await new Promise(Jr=>{t.subscribe("draw",Jr,1),Ai()});let ln=f.getContext("2d").getImageData(0,0,f.width,f.height);return o.resize(
Le,Ie),o.refresh(),_a(R),po(V),Vn(ie),aa(_e),ia(de),await new Promise(Jr=>{t.subscribe("draw",Jr,1),Ai()}),f.style.userSelect=null,ln},Wo=a=>a===void 0?f.getContext(
"2d").getImageData(0,0,f.width,f.height):sc(a),Xo=()=>{Ht(),zo(),cn(),ze=ns(o.regl,{color:N,width:Y,is2d:!0}),rn=ns(o.regl,{color:co(Me,nt,Ot),opacity:_t===null?
null:_t[0],width:Dt[0],is2d:!0}),ki=ns(o.regl,{color:It,width:1,is2d:!0}),Fi=ns(o.regl,{color:It,width:1,is2d:!0}),ot=ns(o.regl,{color:kr,width:Ut,is2d:!0}),di(),
f.addEventListener("wheel",$o),nn=o.regl.buffer(),ma=o.regl.buffer(),zi=o.regl.buffer({usage:"dynamic",type:"float",length:O0*2}),Kr=lo(),an=ba();let a=Go({backgroundImage:l,
width:Jt,height:vr,actionKeyMap:mt});Po(),Mo(),window.addEventListener("keyup",Uo,!1),window.addEventListener("blur",xs,!1),window.addEventListener("mouseup",pn,
!1),window.addEventListener("mousemove",gs,!1),f.addEventListener("mousedown",so,!1),f.addEventListener("mouseenter",za,!1),f.addEventListener("mouseleave",Ua,!1),
f.addEventListener("click",xa,!1),f.addEventListener("dblclick",vs,!1),"ResizeObserver"in window?(ha=new ResizeObserver(wi),ha.observe(f)):(window.addEventListener(
"resize",wi),window.addEventListener("orientationchange",wi)),a.then(()=>{t.publish("init")})},cc=o.onFrame(()=>{if(Vi=Ze.tick(),!((Or||ni)&&(Ft||Nn)))return;Nn&&
!Xs(ro,Pr)&&Ys(),Vi&&(Bi=on(1,1),Gi=on(-1,-1),Rt==="density"&&Vs()),o.render(()=>{let v=f.width/o.canvas.width,R=f.height/o.canvas.height;bs(v,R),l?._reglType&&
vi(),qn.length>2&&pr(),Nn||rn.draw({projection:qi(),model:So(),view:To()});let V=Oo();Or&&V>0&&Ps(),!ct&&(zt||Dn)&&Fs(),mr>=0&&Ms(),st.length>0&&wl(),ot.draw({projection:qi(),
model:So(),view:To()}),ze.draw({projection:qi(),model:So(),view:To()})},f);let a={view:Ze.view,isViewChanged:Vi,camera:Ze,xScale:Er,yScale:ir};Vi&&(cn(),Ja?Ja=!1:
t.publish("view",a)),Ft=!1,Dn=!1,t.publish("drawing",a,{async:!1}),t.publish("draw",a)}),Ai=()=>{Ft=!0},lc=()=>{Or=!1,ni=!1,Br=!0,cc(),window.removeEventListener(
"keyup",Uo,!1),window.removeEventListener("blur",xs,!1),window.removeEventListener("mouseup",pn,!1),window.removeEventListener("mousemove",gs,!1),f.removeEventListener(
"mousedown",so,!1),f.removeEventListener("mouseenter",za,!1),f.removeEventListener("mouseleave",Ua,!1),f.removeEventListener("click",xa,!1),f.removeEventListener(
"dblclick",vs,!1),f.removeEventListener("wheel",$o,!1),ha?ha.disconnect():(window.removeEventListener("resize",wi),window.removeEventListener("orientationchange",
wi)),f=void 0,Ze.dispose(),Ze=void 0,ze.destroy(),Zt.destroy(),rn.destroy(),ki.destroy(),Fi.destroy(),Kr&&Kr.destroy(),an&&an.destroy(),e.renderer||o.isDestroyed||
o.destroy(),t.publish("destroy"),t.clear()};return Xo(),{get isSupported(){return o.isSupported},clear:ta(Ho),clearPoints:ta(Vo),clearPointConnections:ta(oc),clearAnnotations:ta(
jo),createTextureFromUrl:(a,v=ru)=>xd(o.regl,a,v),deselect:ga,destroy:lc,draw:Qr,drawAnnotations:Ro,filter:ea,get:Ga,getScreenPosition:Ks,hover:Gr,lassoSelect:cl,
redraw:Ai,refresh:o.refresh,reset:ta(ac),select:oi,set:Go,export:Wo,subscribe:t.subscribe,unfilter:Sn,unsubscribe:t.unsubscribe,view:ic,zoomToLocation:ra,zoomToArea:Ma,
zoomToPoints:Hn,zoomToOrigin:Zs}};var av=["OES_texture_float","OES_element_index_uint","WEBGL_color_buffer_float","EXT_float_blend"],ov="#9ca3af",sv=60,el=class{constructor(t){let r=document.createElement(
"canvas"),i=(0,Ud.default)({canvas:r,attributes:{antialias:!1,preserveDrawingBuffer:!0},optionalExtensions:av});this.renderer=nu({regl:i,canvas:r}),this.plot=zd(
{renderer:this.renderer,canvas:t,colorBy:"valueZ",opacityBy:"valueZ",pointScaleMode:"constant",pointOutlineWidth:0,deselectOnEscape:!1,deselectOnDblClick:!1,cameraIsFixed:!0}),
this.rows=[],this.queue=Promise.resolve()}next(t){let r=this.queue.then(()=>this.plot&&t());return this.queue=r.catch(()=>{}),r}load(t,r,n){this.rows.length!==t.
length&&(this.rows=Array.from(t,()=>[0,0,0]));for(let i=0;i<t.length;i++)this.rows[i][0]=t[i],this.rows[i][1]=r[i],this.rows[i][2]=n[i];return this.lit=null,this.
next(async()=>{this.rows.length&&(this.plot.select([],{preventEvent:!0}),this.spatialIndex||(await this.plot.draw([[0,0,0]],{zDataType:"categorical"}),this.spatialIndex=
this.plot.get("spatialIndex")),await this.plot.draw(this.rows,{zDataType:"categorical",spatialIndex:this.spatialIndex}))})}look(t,r){let n=1e5/Math.max(1,t),i=Math.
max(1.4,Math.min(6,2.6*n**.25))*r**.4,o=Math.max(.25,Math.min(.85,.6*n**.35*Math.max(1,r)**.5));return{size:i,opacity:o}}style({count:t,colors:r,hidden:n,hits:i,
zoom:o,background:c}){let{size:d,opacity:g}=this.look(t,o),l=i?Math.min(.12,.2*g):g,f={backgroundColor:c,pointColor:i?r.map(()=>ov):r,pointColorActive:r,pointColorHover:r,
opacity:r.map((h,O)=>n.has(O)?0:l),pointSize:d,pointSizeSelected:i?i.rows.length<sv?4:1.5:0},_=JSON.stringify(f);_!==this.styled&&(this.styled=_,this.next(()=>this.
plot.set(f)&&null))}light(t,r){let n=t&&`${t.mark}/${[...r].sort()}`;n!==(this.lit??null)&&(this.lit=n,this.next(()=>{let i=t?t.rows.filter(o=>!r.has(this.rows[o][2])):
[];this.plot.select(i,{preventEvent:!0}),this.plot.redraw()}))}resize(t,r){this.renderer.resize(t,r),this.plot.set({width:t,height:r})}show(t){this.plot.view(t,
{preventEvent:!0})}destroy(){this.plot.destroy(),this.renderer.destroy(),this.plot=null,this.rows=[]}};var tl=class{constructor(t,r){this.map=t,this.onChange=r,this.until=0}update(t){return this.spec=t,t?(this.map.cells?.mark!==t.mark&&(this.map.cells={mark:t.mark,
said:new Map,refused:new Set}),this.next()):this.leave()}over(t,r){let n=!this.place||this.place.some((i,o)=>i!==t[o])||this.scale!==r;return[this.place,this.scale]=
[t,r],n&&(this.resting=!1,clearTimeout(this.timer),this.timer=setTimeout(()=>{this.resting=!0,this.next()},60)),this.next(),this.find()}leave(){clearTimeout(this.
timer),this.place=null,this.resting=!1}find(){if(!this.spec||!this.place||!this.scale)return null;let t=this.level(14);for(let r=t;r>=0;r--){let n=this.cellAt(this.
place,r),i=this.map.cells.said.get(n.join("/"));if(i)return{...i,fine:r===t,center:this.center(n),half:this.side(r)/2}}return null}covers(){return!!(this.spec&&
this.place&&this.holds(this.cellAt(this.place,0)))}hear({mark:t,number:r,cells:n}){if(!this.spec||t!==this.spec.mark)return;let{said:i,refused:o}=this.map.cells;
i.size>2e4&&i.clear();for(let[c,d,g,l,f]of n)i.set(`${c}/${d}/${g}`,{text:l,far:f});r===this.number&&this.asked&&(i.has(this.asked[0].join("/"))||o.add(this.asked[0].
join("/")),this.asked=null,this.until=0),this.onChange(),this.next()}next(){if(!this.spec||!this.map.askCells||document.hidden||Date.now()<this.until)return;let t=this.
wanted();t.length&&(this.asked=t,this.number=(this.number??0)+1,this.until=Date.now()+3e3,clearTimeout(this.again),this.again=setTimeout(()=>this.next(),3001),this.
map.askCells({map:this.spec.mark,number:this.number,cells:t}))}wanted(){let{said:t,refused:r}=this.map.cells,n=o=>!t.has(o.join("/"))&&!r.has(o.join("/"));if(this.
place){let o=this.around(this.level(40),1).filter(n);if(o.length)return o;let c=this.resting?this.around(this.level(14),2).filter(n):[];if(c.length)return c}let i=[];
for(let o=0;o<this.spec.rows;o++)for(let c=0;c<this.spec.columns;c++)i.push([0,c,o]);return this.sorted(i.filter(n)).slice(0,48)}around(t,r){let[,n,i]=this.cellAt(
this.place,t),o=[];for(let c=-r;c<=r;c++)for(let d=-r;d<=r;d++)o.push([t,n+d,i+c]);return this.sorted(o.filter(c=>this.holds(c)))}sorted(t){let{origin:r,side:n,
columns:i,rows:o}=this.spec,c=this.place??[r[0]+n*i/2,r[1]+n*o/2],d=g=>Math.hypot(...this.center(g).map((l,f)=>l-c[f]));return t.map(g=>[d(g),g]).sort(([g],[l])=>g-
l).map(([,g])=>g)}level(t){let r=Math.ceil(Math.log2(this.spec.side*this.scale/t));return Math.max(0,Math.min(this.spec.levels,r))}side(t){return this.spec.side/
2**t}cellAt(t,r){let{origin:n}=this.spec;return[r,...t.map((i,o)=>Math.floor((i-n[o])/this.side(r)))]}center([t,...r]){return r.map((n,i)=>this.spec.origin[i]+(n+
.5)*this.side(t))}holds([t,r,n]){let{columns:i,rows:o}=this.spec;return r>=0&&n>=0&&r<i*2**t&&n<o*2**t}destroy(){this.leave(),clearTimeout(this.again)}};var $d={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},cv=20,Vd=60,lv="M-12 0h24M0-12v24",rl=class{constructor(t){this.view=t,this.cells=new tl(
t.map,()=>this.again()),this.cell=Tt("path",{class:"cell"}),this.dot=Tt("circle",{class:"center",r:3.5}),this.cross=Tt("path",{class:"cross",d:lv}),this.root=Tt(
"g",{class:"sweep"},this.cell,this.dot,this.cross),this.pixel=null,this.keyed=!1}update(t){t||this.leave(),this.cells.update(t)}move(t,r=!1){this.keyed!==r&&(this.
last=null),[this.pixel,this.keyed]=[t,r],this.again()}leave(){this.pixel=null,this.keyed=!1,this.cells.leave()}again(){let{view:t}=this;if(!this.pixel||!t.codes)
return;let{step:r}=t.data,n=this.cells.over(t.place(t.camera.toUnit(this.pixel)),t.camera.scale*2/(r*65535)),{tooltip:i}=t;if(this.cells.covers()){let o=n?n.text||
"(no words)":"Decoding ...",c=n?.far?"Far from any sentence: a guess":"Decoded at the dot",d={pixel:this.pixel,frame:t.frame()};i.say(o,n?c:"",n?.far?"var(--qui\
et)":"var(--mark)",d),this.keyed&&n&&this.last!==n.text&&(i.live.textContent=`${o}. ${n.far?c:""}`),this.last=n?.text}else i.hide();Object.assign(i.root.dataset,
{cell:n?n.center.join(" "):"",fine:n?.fine?"yes":""}),t.redraw()}target(t){[this.pixel,this.last]=[t,null];let r=this.view.place(this.view.camera.toUnit(t));return this.
cells.place=r,setTimeout(()=>this.again(),50),this.cells.find()?.center??r}draw(){let{view:t}=this,r=this.pixel&&this.cells.find(),n=o=>t.camera.toScreen(t.unit(
o)).map(c=>c.toFixed(1));this.root.style.display=this.pixel&&this.cells.covers()?"":"none",this.cross.style.display=this.keyed?"":"none";for(let o of[this.cell,
this.dot])o.style.display=r?"":"none";if(this.keyed&&this.cross.setAttribute("transform",`translate(${this.pixel.join(" ")})`),!r)return;let i=(o,c)=>n([r.center[0]+
o*r.half,r.center[1]+c*r.half]).join(" ");this.cell.setAttribute("d",`M${i(-1,-1)}L${i(1,-1)}L${i(1,1)}L${i(-1,1)}Z`),this.dot.setAttribute("transform",`transla\
te(${n(r.center).join(" ")})`),this.root.classList.toggle("far",r.far)}key(t,r){let{camera:n}=this.view;if($d[t]){let o=(this.keyed&&this.pixel?this.pixel:[n.width/
2,n.height/2]).map((g,l)=>g+$d[t][l]*cv),c=[n.width,n.height],d=o.map((g,l)=>Math.max(Vd,Math.min(c[l]-Vd,g)));this.view.moved(()=>n.panBy(d[0]-o[0],d[1]-o[1])),
this.move(d,!0)}else{if(!this.keyed||!this.pixel)return!1;if(t==="Enter"||t===" ")r(this.pixel);else if(t==="Escape")this.leave(),this.view.tooltip.hide(),this.
view.redraw();else return!1}return!0}destroy(){this.cells.destroy()}};var jd=`.bigmap-box { container-type: inline-size; }
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
  bottom: 2.25rem;
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

.hint { background: var(--panel); border-radius: 0.375rem; bottom: 0.5rem; color: var(--quiet); font-size: 0.8125rem; left: 0.625rem; padding: 0.0625rem 0.375re\
m; pointer-events: none; position: absolute; }
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
.walk path, .pin path, .pick circle, .near circle, .near line { fill: none; stroke-linecap: round; stroke-linejoin: round; }
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
`;function Hd({onClear:e,onZoom:t,onFit:r}){let n=(g,l,f)=>wt("button",{type:"button",title:l,"aria-label":l,onclick:f},Iu(g)),i=wt("button",{type:"button",title:"\
Clear the selection (Esc)",onclick:e},"Clear"),o=wt("div",{class:"group",hidden:!0},i);return{root:wt("div",{class:"toolbar"},wt("div",{class:"group tall",role:"\
group","aria-label":"Zoom"},n("closer","Zoom in (+)",()=>t(1.6)),n("further","Zoom out (-)",()=>t(1/1.6)),n("fit","Show all (0)",r)),o),offerClear:g=>o.hidden=!g}}var uv=90,dv=4e3,hv=5e3,nl=class{constructor(t,r){this.root=t,this.live=r,this.known=new Map,this.row=null}read(t){this.texts=t?.getChild("text"),this.notes=t?.
getChild("note")}of(t){return this.texts?[this.texts.get(t),this.notes.get(t)]:this.known.get(t)}over(t,{pixel:r,frame:n,name:i,color:o,ask:c,others:d,aloud:g}){
if(this.place={pixel:r,frame:n},t===this.row)return this.put();this.row=t,this.label=[i,o],this.aloud=g,clearTimeout(this.timer);let l=this.of(t);return!l&&c&&(this.
timer=setTimeout(()=>this.inquire(c,d),uv)),this.show(l)}say(t,r,n,i){this.row=null,this.label=[r,n],this.aloud=!1,this.place=i,this.show([t,""])}inquire(t,r){this.
row===null||Date.now()<this.until||(this.until=Date.now()+dv,this.again=()=>this.inquire(t,r),t([this.row,...r().filter(n=>n!==this.row&&!this.known.has(n))]))}hear(t){
this.until=0,this.known.size>hv&&this.known.clear();for(let[r,n]of Object.entries(t))this.known.set(Number(r),n);this.row===null||this.texts||(this.known.has(this.
row)?this.show(this.known.get(this.row)):this.again?.())}forget(){this.known.clear(),this.until=0,this.hide()}hide(){clearTimeout(this.timer),this.row=null,this.
root.hidden=!0}show(t){let[r,n]=this.label,i=[];if(t&&i.push(wt("div",{class:"text",dir:"auto"},t[0]||"(empty)")),r){let o=wt("span",{class:"swatch",style:`--sw\
atch: ${n}`});i.push(wt("div",{class:"class"},o,wt("span",{dir:"auto"},r)))}t?.[1]&&i.push(wt("div",{class:"note",dir:"auto"},t[1])),this.root.replaceChildren(...i),
this.root.hidden=i.length===0,this.aloud&&t&&(this.live.textContent=[t[0]||"(empty)",r].filter(Boolean).join(". ")),this.put()}put(){if(this.root.hidden)return;
let{pixel:t,frame:r}=this.place,{offsetWidth:n,offsetHeight:i}=this.root,o=t[0]+16+n>r[0]?Math.max(4,t[0]-n-12):t[0]+16,c=Math.max(4,Math.min(r[1]-i-4,t[1]+14));
this.root.style.transform=`translate(${Math.round(o)}px, ${Math.round(c)}px)`}};var ds=65535,mv={select:"click one to read it",lasso:"drag around some to select them, with Shift a box",decode:"move over the map to read it, click to keep a p\
oint"},iu=24,pv="Arrow keys move the map, plus and minus zoom, 0 shows all. Enter reads the sentence nearest to the middle; arrow keys then go from point to poi\
nt, Enter picks one, Escape goes back to moving the map. In click mode decode arrow keys move a cross, whose sentence is read out, and Enter keeps it.",au=new Intl.
NumberFormat("en-US"),il=class{constructor(t,r){this.host=t,this.map=r,this.kept=r.kept,this.camera=new _c,this.build(),this.observer=new ResizeObserver(()=>this.
resize()),this.observer.observe(this.plot)}build(){let t=Fu(this);this.area=[],this.clicked=null,this.canvas=wt("canvas",{"aria-hidden":"true"});let r=wt("span",
{class:"aside",id:"keys"},pv);this.surface=wt("div",{class:"surface",tabindex:"0",role:"application","aria-describedby":"keys"}),this.notice=wt("div",{class:"no\
tice",role:"status"},"Drawing ..."),this.hint=wt("div",{class:"hint"}),this.legend=wt("div",{class:"legend"}),this.tools=Hd(t);let n=Tt("svg",{class:"overlay","\
aria-hidden":"true"}),i=wt("div",{class:"tip",hidden:!0}),o=wt("div",{class:"aside","aria-live":"polite"}),c=[this.canvas,n,this.surface,this.legend,this.tools.
root,this.hint,i,this.notice];this.plot=wt("div",{class:"plot"},...c,r,o),this.root=wt("div",{class:"bigmap"},this.plot),this.box=wt("div",{class:"bigmap-box"},
wt("style",{},jd),this.root),this.host.append(this.box),this.overlay=new Nc(n),this.tooltip=new nl(i,o),this.pointer=new kc(this.surface,t),this.sweep=new rl(this),
n.append(this.sweep.root)}update(t,r){this.data=t,this.pick=r,this.clicked=null,this.root.style.setProperty("--height",t.height);let n=`Map of ${au.format(t.rows)}\
 sentences, click mode ${t.mode}`;this.surface.setAttribute("aria-label",n),this.surface.dataset.mode=t.mode;let i=o=>o.map(c=>this.unit(c));this.walk=i(t.path),
this.placed=i(t.placed),this.area=i(t.area),this.takeHidden(),this.refresh(),this.sweep.update(t.mode==="decode"?t.sweep:null),clearTimeout(this.later),this.later=
setTimeout(()=>this.reveal(),250)}takeHidden(){let t=JSON.stringify(this.data.hidden);this.sent===t&&(this.sent=null),!(this.sent||t===JSON.stringify(Wd(this.kept)))&&
(this.kept.hidden=new Set(this.data.hidden),this.loaded=null)}hide(){clearTimeout(this.hiding),this.hiding=setTimeout(()=>{let t=Wd(this.kept);JSON.stringify(t)!==
JSON.stringify(this.data.hidden)&&(this.sent=JSON.stringify(t),this.pick(t,"hidden"))},300)}reveal(){let{row:t,place:r}=this.data.pick,n=JSON.stringify(this.data.
pick);if(!this.codes||this.kept.revealed===n)return;let i=this.data.beside&&document.querySelector(this.data.beside)?.getBoundingClientRect(),o=t!==null?[this.x[t],
this.y[t]]:r&&this.unit(r);if(!i||!i.width||!o)return;this.kept.revealed=n;let c=this.plot.getBoundingClientRect(),[d,g]=this.camera.toScreen(o).map((h,O)=>h+(O?
c.top:c.left));if(d<i.left-iu||d>i.right||g<i.top-iu||g>i.bottom)return;let l=i.width>.8*c.width,[f,_]=l?[0,(c.top+i.top)/2-g]:[i.left-3*iu-d,0];this.moved(()=>this.
camera.panBy(f,_))}part(t){let r=this.map.parts.get(t);return r?.mark===this.data.marks[t]?r.table:null}refresh(){if(!this.data||this.failed)return;let{marks:t,
rows:r}=this.data,[n,i]=[this.part("places"),this.part("codes")],o=t.hits===null?null:this.part("hits");!n||!i||t.hits!==null&&!o||(this.tooltip.read(this.part(
"texts")),o?this.hits?.mark!==t.hits&&(this.hits={mark:t.hits,rows:yv(o.getChild("hits").toArray(),r)}):this.hits=null,this.placesMark!==t.places&&this.loadPlaces(
n),this.loaded!==`${t.places}/${t.codes}`&&this.loadCodes(i),this.restyle())}loadPlaces(t){let r=n=>Float32Array.from(t.getChild(n).toArray(),i=>2*i/ds-1);[this.
x,this.y]=[r("x"),r("y")],this.placesMark=this.data.marks.places,this.grid=new Tc(this.x,this.y),this.camera.box=[Xd(this.x),Xd(this.y)],this.kept.placesMark!==
this.placesMark&&Object.assign(this.kept,{placesMark:this.placesMark,camera:null}),this.camera.fit(),Object.assign(this.camera,this.kept.camera),this.tooltip.forget()}loadCodes(t){
let{marks:r,title:n,names:i,palette:o,low:c,high:d}=this.data;this.codes=t.getChild("code").toArray();let g=JSON.stringify([n,i]);this.kept.classes!==g&&Object.
assign(this.kept,{classes:g,hidden:new Set(this.data.hidden)});let l=new Uint32Array(256);for(let h of this.codes)l[h]++;let f=()=>{this.restyle(),this.hide()};
Gu(this.legend,{title:n,names:i,palette:o,low:c,high:d,counts:l,kept:this.kept,onChange:f});try{this.points??=new el(this.canvas)}catch{return this.failed=!0,this.
say("This browser has no WebGL, so the map cannot be drawn.")}this.loaded=`${r.places}/${r.codes}`;let _=this.loaded;return this.resize(),this.restyle(),this.points.
load(this.x,this.y,this.codes).then(()=>{this.say(""),this.root.dataset.drawn=_},h=>this.say(`The map could not be drawn: ${h.message}`))}say(t){this.notice.textContent=
t,this.notice.hidden=!t}resize(){let{clientWidth:t,clientHeight:r}=this.plot;if(!t||!r)return;Object.assign(this.camera,{width:t,height:r});let n=`${t}x${r}x${devicePixelRatio}`;
this.points&&this.size!==n&&(this.size=n,this.points.resize(t,r)),this.moved(()=>{})}restyle(){if(!this.points)return;let t=getComputedStyle(this.root).getPropertyValue(
"--st-background-color").trim();this.points.style({count:this.data.rows,colors:this.data.palette,hidden:this.kept.hidden,hits:this.hits,zoom:this.camera.zoom,background:/^#[0-9a-f]{6}$/i.
test(t)?t:"#ffffff"}),this.points.light(this.hits,this.kept.hidden),this.layer(),this.redraw()}layer(){let{layers:t,marks:r}=this.data,[n,i]=[this.kept.hidden,`${this.
loaded}/${[...this.kept.hidden].sort()}`];t.contours?this.overlay.contours.fill(this.x,this.y,g=>!n.has(this.codes[g]),i):this.overlay.contours.clear();let{names:o}=this.
map,c=o?.places===r.places?o:null;if(this.named===c)return;this.named=c;let d=(c?.names??[]).map(([g,l,f,_])=>[...this.unit([g,l]),f,_]);this.overlay.names.fill(
d,`600 13px ${this.family()}`)}family(){return getComputedStyle(this.root).fontFamily}moved(t){t();let{zoom:r,center:n}=this.camera;this.placesMark&&(this.kept.
camera={zoom:r,center:n}),this.drawing||=requestAnimationFrame(()=>{this.drawing=0,this.points&&this.styledZoom!==this.camera.zoom&&(this.styledZoom=this.camera.
zoom,this.restyle()),this.points?.show(this.camera.matrix()),this.redraw()})}redraw(){if(!this.data||!this.codes)return;let{row:t}=this.tooltip,{pick:r,near:n,layers:i,
mode:o,rows:c}=this.data,d=this.tracing?.length>0,g=this.clicked?this.clicked.row:r.row,l=this.clicked?this.clicked.place:r.place&&this.unit(r.place),f=h=>[this.
x[h],this.y[h]];this.overlay.draw({walk:this.walk,texts:this.data.path_texts,placed:this.placed,area:d?this.tracing:this.area,closed:!d,near:this.clicked?[]:n.map(
f),point:g==null?null:f(g),place:l??null,ring:t===null?null:f(t),camera:this.camera,taken:this.taken(),font:`13px ${this.family()}`,named:i.names}),this.sweep.draw(),
this.tools.offerClear(this.area.length>0);let _=this.hits?`${au.format(this.hits.rows.length)} of `:"";this.hint.textContent=`${_}${au.format(c)} sentences: ${mv[o]}`}frame(){
let t=document.querySelector(".st-key-map_panel")?.getBoundingClientRect(),r=this.surface.getBoundingClientRect();return[t&&t.height>100&&t.left>r.left+r.width/
3?Math.min(r.width,t.left-r.left):r.width,r.height]}taken(){let t=({offsetLeft:i,offsetTop:o,offsetWidth:c,offsetHeight:d})=>[i,o,i+c,o+d],[r]=this.frame();return[
[r,0,this.camera.width,this.camera.height],...[this.legend,this.tools.root].filter(i=>i.offsetWidth).map(t)]}unit([t,r]){let{origin:n,step:i}=this.data;return[2*
(t-n[0])/(i*ds)-1,2*(r-n[1])/(i*ds)-1]}place([t,r]){let{origin:n,step:i}=this.data;return[n[0]+(t+1)/2*i*ds,n[1]+(r+1)/2*i*ds]}hear(t,r){t===this.placesMark&&this.
tooltip.hear(r)}destroy(){this.observer.disconnect(),this.sweep.destroy(),clearTimeout(this.hiding),clearTimeout(this.later),cancelAnimationFrame(this.drawing),
this.points?.destroy(),this.points=null,this.box.remove()}},Wd=({hidden:e})=>[...e??[]].sort((t,r)=>t-r);function Xd(e){let t=0;for(let r of e)t=Math.max(t,Math.
abs(r));return t||1}function yv(e,t){let r=[];for(let n=0;n<t;n++)e[n>>3]&128>>(n&7)&&r.push(n);return r}var ou=new Map;function hs(e){return ou.has(e)||ou.set(e,{parts:new Map,names:null,view:null,kept:{}}),ou.get(e)}function ms(e,t){return()=>setTimeout(()=>e.isConnected||
t())}var vv={part({data:e,parentElement:t}){let r=hs(e.map);return r.parts.get(e.part)?.mark!==e.mark&&(r.parts.set(e.part,{mark:e.mark,table:e.table}),r.view?.
refresh()),ms(t,()=>{r.parts.get(e.part)?.mark===e.mark&&r.parts.delete(e.part)})},names({data:e,parentElement:t}){let r=hs(e.map);return r.names=e,r.view?.refresh(),
ms(t,()=>{r.names===e&&(r.names=null)})},hover({data:e,parentElement:t,setTriggerValue:r}){let n=hs(e.map);return n.ask=i=>r("asked",{points:e.points,rows:i}),n.
view?.hear(e.points,e.texts),ms(t,()=>{})},cells({data:e,parentElement:t,setTriggerValue:r}){let n=hs(e.map),i=o=>r("asked",o);return n.askCells=i,n.view?.sweep.
cells.hear(e),ms(t,()=>{n.askCells===i&&(n.askCells=null)})},view(e){let{data:t,parentElement:r}=e,n=hs(t.map);n.view?.host!==r&&(n.view=new il(r,n));let i=n.view;
return i.update(t,(o,c="picked")=>e.setTriggerValue(c,o)),ms(r,()=>{i.destroy(),n.view===i&&(n.view=null)})}},al=globalThis.midsentenceBigmap??={waiting:[]};if(!al.
connect){al.connect=(e,t)=>vv[e](t);for(let[e,t,r]of al.waiting.splice(0))r(al.connect(e,t))}var Og=()=>{};export{Og as default};
