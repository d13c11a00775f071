import type { ComponentChildren, JSX } from "preact";

export interface RoomProps {
  /** A text about as long as the longest one that can stand here. */
  readonly of: string;
  readonly children?: ComponentChildren;
}

/** Text that has the room of another one, so that nothing below it moves when it comes, and while its numbers change. */
export function Room({ children, of }: RoomProps): JSX.Element {
  return (
    <span class="room" data-room={of}>
      <span>{children}</span>
    </span>
  );
}
