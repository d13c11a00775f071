import { useLayoutEffect, useRef, useState } from "preact/hooks";

const USUAL = 640;
const LEAST = 260;
/** Widest drawing on paper: what lies between the margins of A4 in text of the size that print.css gives, 182 mm in text of 10 pt. */
const PAPER = 825;

/**
 * The width a plot has, in its own units: pixels at the usual size of text. A plot drawn in these units has text as large as that
 * around it, on a phone and on a projector; a wide one is drawn narrower for paper, where it would shrink, and its text with it. Put
 * the reference on the element that the plot fills.
 */
export function usePlotWidth<Element extends HTMLElement = HTMLDivElement>() {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = (): void => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWidth(Math.max(LEAST, Math.round((element.clientWidth * 16) / text)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    // Browsers lay a page out for paper without telling its observers.
    const narrow = (): void => setWidth((now) => Math.min(now, PAPER));
    addEventListener("beforeprint", narrow);
    addEventListener("afterprint", measure);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", narrow);
      removeEventListener("afterprint", measure);
    };
  }, []);
  return [place, width] as const;
}
