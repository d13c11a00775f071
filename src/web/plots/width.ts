import { useLayoutEffect, useRef, useState } from "preact/hooks";

const USUAL = 640;
const LEAST = 260;

/**
 * The width a plot has, in its own units: pixels at the usual size of text. A plot drawn in these units has text as large as that
 * around it, on a phone and on a projector. Put the reference on the element that the plot fills.
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
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
