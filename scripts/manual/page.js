// What every page of the manual does beyond standing there. Without it all lists are open and nothing is lost.

/** Lists beside the text are open where there is room for them. */
for (const [name, width] of [
  [".contents details", "62rem"],
  [".here details", "84rem"],
]) {
  const list = document.querySelector(name);
  const room = matchMedia(`(min-width: ${width})`);
  const fit = () => list?.toggleAttribute("open", room.matches);
  room.addEventListener("change", fit);
  fit();
}

/** Boxes that scroll can be reached by keyboard, the others are no stops on the way. */
const boxes = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
for (const box of document.querySelectorAll(".wide")) boxes.observe(box);

/** The current page is in sight in the contents. */
const current = document.querySelector(".contents [aria-current]");
const nav = document.querySelector(".contents");
if (current && nav && current.offsetTop > nav.clientHeight) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;

addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.querySelector(".search input").focus();
});
