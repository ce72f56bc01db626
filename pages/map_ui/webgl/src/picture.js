// PNG export of the map as it is seen: points, overlay, legend.

import style from "./style.css";
import { element } from "./dom.js";

const RATIO = 2; // pixels of the picture for one of the screen
const VARIABLES = ["--st-text-color", "--st-background-color", "--st-primary-color"];
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g; // a name may hold them, an SVG may not
const WORDS = ".title, .entry .name, .entry .count, .end, .missing";

// Resolves to a canvas of twice the map's size.
export async function picture({ points, camera, overlay, root, plot, legend }) {
  const { width, height } = camera;
  const paper = element("canvas", { width: RATIO * width, height: RATIO * height });
  const draw = paper.getContext("2d");
  const theme = getComputedStyle(root);
  draw.scale(RATIO, RATIO);
  draw.fillStyle = theme.getPropertyValue("--st-background-color").trim() || "#fff";
  draw.fillRect(0, 0, width, height);
  points.at(RATIO, camera, (canvas) => draw.drawImage(canvas, 0, 0, width, height));
  draw.drawImage(await imageOf(overlay.svg, theme, width, height), 0, 0, width, height);
  drawLegend(draw, legend, plot.getBoundingClientRect());
  return paper;
}

export async function save(view, name) {
  const paper = await picture(view);
  const blob = await new Promise((resolve) => paper.toBlob(resolve, "image/png"));
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

// A standalone SVG has no style of the page: the style and the theme's colours are inlined.
async function imageOf(svg, theme, width, height) {
  const copy = svg.cloneNode(true);
  copy.querySelectorAll(".ring, .echo, .sweep").forEach((part) => part.remove()); // marks of the pointer
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("class", "bigmap");
  const values = VARIABLES.map((name) => `${name}: ${theme.getPropertyValue(name)}`);
  const size = { width, height };
  Object.entries(size).forEach(([name, value]) => copy.setAttribute(name, value));
  copy.setAttribute("style", [...values, `width: ${width}px`, `height: ${height}px`].join(";"));
  copy.prepend(element("style", {}, style));
  const image = new Image();
  const text = new XMLSerializer().serializeToString(copy).replace(NO_XML, "");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

function drawLegend(draw, legend, plot) {
  if (!legend.offsetWidth) return;
  const boxOf = (part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return [left - plot.left, top - plot.top, width, height];
  };
  const { backgroundColor, borderColor } = getComputedStyle(legend);
  Object.assign(draw, { fillStyle: backgroundColor, strokeStyle: borderColor, textBaseline: "middle" });
  draw.beginPath();
  draw.roundRect(...boxOf(legend), 8);
  draw.fill();
  draw.stroke();
  draw.clip(); // entries beyond its end are not seen
  for (const swatch of legend.querySelectorAll(".swatch")) drawSwatch(draw, swatch, boxOf(swatch));
  for (const bar of legend.querySelectorAll(".bar")) drawBar(draw, bar, boxOf(bar));
  for (const words of legend.querySelectorAll(WORDS)) drawWords(draw, words, boxOf(words));
}

function drawSwatch(draw, swatch, [left, top, width, height]) {
  const on = swatch.closest(".entry").getAttribute("aria-pressed") === "true";
  const color = getComputedStyle(swatch).getPropertyValue("--swatch");
  Object.assign(draw, { fillStyle: color, strokeStyle: color, lineWidth: 2 });
  draw.beginPath();
  draw.arc(left + width / 2, top + height / 2, width / 2 - (on ? 0 : 1), 0, 2 * Math.PI);
  if (on) draw.fill();
  else draw.stroke();
}

function drawBar(draw, bar, [left, top, width, height]) {
  const shades = bar.style.getPropertyValue("--stops").split(",");
  const gradient = draw.createLinearGradient(left, 0, left + width, 0);
  shades.forEach((shade, place) => gradient.addColorStop(place / (shades.length - 1), shade.trim()));
  draw.fillStyle = gradient;
  draw.fillRect(left, top, width, height);
}

function drawWords(draw, words, [left, top, width, height]) {
  const { color, font, paddingLeft, textDecorationLine } = getComputedStyle(words);
  Object.assign(draw, { fillStyle: color, font });
  const [from, middle] = [left + parseFloat(paddingLeft), top + height / 2];
  draw.save();
  draw.beginPath();
  draw.rect(left, top, width + 4, height); // a canvas sets some numerals wider
  draw.clip();
  draw.fillText(words.textContent, from, middle);
  if (textDecorationLine.includes("line-through")) draw.fillRect(from, middle, draw.measureText(words.textContent).width, 1);
  draw.restore();
}
