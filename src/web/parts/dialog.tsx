import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../words/words.ts";

export interface DialogProps {
  /** Words on the button that opens it. */
  readonly button: ComponentChildren;
  /** Class of the button, e.g. "quiet". */
  readonly class?: string;
  readonly title: string;
  /** Made only while the dialog is open. */
  readonly children: ComponentChildren | (() => ComponentChildren);
}

/** A button and the dialog that it opens. Escape, the button inside and a click beside it close it. */
export function Dialog({ button, children, class: look, title }: DialogProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class={look ?? "quiet"} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {button}
      </button>
      {open && (
        <OpenDialog title={title} onClose={() => setOpen(false)}>
          {typeof children === "function" ? children() : children}
        </OpenDialog>
      )}
    </>
  );
}

interface OpenProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog for as long as it is there; focus goes back to where it was. */
export function OpenDialog({ children, onClose, title }: OpenProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onMouseDown={({ currentTarget, target }) => target === currentTarget && close()}
    >
      <div class="dialog stack">
        <div class="row dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" onClick={close}>
            {words.value.shell.close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
