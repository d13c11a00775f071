/**
 * Functions that the tests run in the page; nothing else of the tests is there.
 * @returns what sticks out of the page sideways, the innermost elements only
 */
export function stickingOut() {
  const root = document.documentElement;
  const wide = root.clientWidth;
  if (root.scrollWidth <= wide) return [];
  const isClipped = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return true;
    return false;
  };
  const found = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > wide + 1 || left < -1) && !isClipped(element);
  });
  const inner = found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
  return inner.slice(0, 5).map((element) => element.outerHTML.slice(0, 160));
}

/** @returns controls that lie on top of each other */
export function overlapping() {
  const selector = "button, select, summary, input:not([type=radio], [type=checkbox]), a[href]";
  const boxes = [...document.querySelectorAll(selector)]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1)
    .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".skip, svg"));
  const cross = ({ box: a, element: one }, { box: b, element: other }) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > 2 && down > 2 && !one.contains(other) && !other.contains(one);
  };
  const pairs = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => cross(one, other))
      .map((other) => [one, other]),
  );
  return pairs
    .slice(0, 5)
    .map(([one, other]) => `${one.element.outerHTML.slice(0, 90)} on ${other.element.outerHTML.slice(0, 90)}`);
}

/** @returns what can be reached by Tab and has not been, by its text */
export function unreached() {
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled"))
    .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter((element) => !element.matches("details:not([open]) > :not(summary:first-of-type) *"))
    .filter((element) => !element.hasAttribute("data-reached"))
    .map((element) => element.outerHTML.slice(0, 140));
}

/** @returns where the focus is, whether one sees it there, and whether it is there for the first time; null outside of the page's elements */
export function stop() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const isNew = !element.hasAttribute("data-reached");
  element.setAttribute("data-reached", "");
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const seen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && box.width > 0 && box.height > 0;
  return { name: element.outerHTML.slice(0, 140), seen, isNew };
}

/** @returns texts that are seen or read aloud, but for those that say they are English, and code */
export function textsOf() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.closest("[lang=en], script, style, noscript, code, option[value=en]"))
      found.push(textContent?.trim() ?? "");
  }
  for (const name of ["aria-label", "title", "placeholder", "aria-valuetext", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? "");
  return found.filter((text) => text !== "");
}

/** @returns a promise kept once what the page does after it has drawn is done: it asks for a frame and then for a task, as this does later */
export function attentive() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))));
}

/** @returns a promise kept once nothing moves or changes its color by itself */
export function still() {
  return Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => true);
}

/** @returns the parts of the open screen that wait for worlds */
export function awaited() {
  const running = [...document.querySelectorAll("#screen progress")].filter(({ max, value }) => value < max);
  return [...document.querySelectorAll("#screen :is(.waiting, .awaited)"), ...running].map((element) =>
    element.outerHTML.slice(0, 140),
  );
}

/** @returns amounts in cells of tables that are on several lines once every line is broken that may be, and how many dollars are less than nothing */
export function brokenAmounts() {
  const amount = /[\u2212+]?\u2060?\$?\d[\d.,]*(?:\s(?:\$|%|mill\S+|points|puntos))?/g;
  const broken = [];
  let negative = 0;
  for (const cell of document.querySelectorAll("td")) {
    cell.style.cssText = "display: block; inline-size: 1px; min-inline-size: 0; overflow-wrap: normal";
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const { 0: text, index } of node.textContent.matchAll(amount)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) broken.push(text);
        if (text.startsWith("\u2212") && /\$|mill/.test(text)) negative++;
      }
    }
  }
  return { broken, negative };
}
