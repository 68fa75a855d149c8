// The printed page as a picture: nearer and farther by buttons, keys, the wheel and fingers. What is larger than its frame is scrolled, so
// that the browser itself moves it, by touch, wheel and arrow keys; a mouse drags it. Without this script the picture is as wide as its
// column, and a link leads to the large one.

import {button} from "./page-tools.js";

const frame = document.getElementById("page-picture"), sheet = frame.firstElementChild, picture = sheet.querySelector("img");
const tools = document.getElementById("picture-tools"), {words, nearer, farther, whole} = frame.dataset;
const nearest = 6, step = 1.5;
let zoom = 1;

/** Shows the picture so much nearer than whole; what lies at a point of the frame, inside its border, stays there. */
function show(wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
  const across = (frame.scrollLeft + x) / sheet.clientWidth, down = (frame.scrollTop + y) / sheet.clientHeight;
  zoom = Math.min(nearest, Math.max(1, wanted));
  frame.classList.toggle("near", zoom > 1);
  sheet.style.width = zoom * 100 + "%";
  picture.sizes = Math.ceil(sheet.clientWidth) + "px";
  frame.scrollLeft = across * sheet.clientWidth - x;
  frame.scrollTop = down * sheet.clientHeight - y;
  level.value = Math.round(zoom * 100) + "%";
}

const level = document.createElement("output");
const named = (mark, words, zooms) => Object.assign(button(mark, zooms), {ariaLabel: words, title: words});
tools.prepend(
  named("+", nearer, () => show(zoom * step)), named("−", farther, () => show(zoom / step)), button(whole, () => show(1)), level);
frame.tabIndex = 0;
frame.role = "group";
frame.ariaLabel = words;
show(1);

const keys = {"+": () => show(zoom * step), "=": () => show(zoom * step), "-": () => show(zoom / step), "0": () => show(1)};
frame.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

// An area that gets the focus comes into view.
frame.addEventListener("focusin", ({target}) => {
  if (target !== frame) target.scrollIntoView({block: "nearest", inline: "nearest", behavior: "instant"});
});

/** A point of the window as one of the frame. */
const inFrame = ({clientX, clientY}) => {
  const {left, top} = frame.getBoundingClientRect();
  return [clientX - left - frame.clientLeft, clientY - top - frame.clientTop];
};

// A touchpad's pinch comes as a wheel with Ctrl held.
frame.addEventListener("wheel", event => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  show(zoom * Math.exp(-event.deltaY / 250), ...inFrame(event));
}, {passive: false});

/** Two fingers: how far they were from each other, and how near the picture was. */
let pinch;
const apart = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
frame.addEventListener("touchstart", ({touches}) => pinch = touches.length === 2 ? {apart: apart(touches), zoom} : undefined);
frame.addEventListener("touchmove", event => {
  if (!pinch || event.touches.length !== 2) return;
  event.preventDefault();
  const [a, b] = event.touches, middle = {clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2};
  show(pinch.zoom * apart(event.touches) / pinch.apart, ...inFrame(middle));
}, {passive: false});

/** How far a mouse has dragged the picture; a click that ends it opens nothing. */
let dragged;
frame.addEventListener("dragstart", event => event.preventDefault());
frame.addEventListener("pointerdown", event => dragged = zoom > 1 && event.pointerType === "mouse" && !event.button ? 0 : undefined);
addEventListener("pointermove", event => {
  if (dragged === undefined || !event.buttons) return;
  dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
  frame.scrollBy({left: -event.movementX, top: -event.movementY, behavior: "instant"});
});
frame.addEventListener("click", event => {
  if (dragged > 5) event.preventDefault();
  dragged = undefined;
}, {capture: true});

// An article that is pointed to in the list is pointed out on the page.
const areas = new Map([...sheet.querySelectorAll("a")].map(area => [area.getAttribute("href"), area]));
for (const link of document.querySelectorAll(".page-articles a")) {
  const point = isNamed => () => areas.get(link.getAttribute("href"))?.classList.toggle("named", isNamed);
  for (const [event, isNamed] of [["pointerenter", true], ["focus", true], ["pointerleave", false], ["blur", false]]) {
    link.addEventListener(event, point(isNamed));
  }
}
