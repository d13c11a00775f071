import { useEffect } from "preact/hooks";

/** True where the keys belong to what has the focus: fields, sliders, menus, tabs, boxes that scroll, an open dialog. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const own = "input, select, textarea, [contenteditable], [role=tab], [role=slider], [role=menu], .scroll, dialog";
  return target.closest(own) !== null || document.querySelector("dialog[open]") !== null;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Arrow keys, and the keys of a clicker, lead forth (1) and back (−1). */
export function useStepKeys(onStep: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = steps[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || takesKeys(event.target)) return;
      event.preventDefault();
      onStep(by);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
