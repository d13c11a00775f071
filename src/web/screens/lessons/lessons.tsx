import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { lessons as all } from "../../lessons/all.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { told } from "../../lessons/tell.ts";
import { change, session } from "../../live/store.ts";
import { words } from "../../words/words.ts";
import "../../style/lessons.css";
import { goTo, leave, type Place, place, show, type ViewName, view } from "./course.ts";
import { Handout } from "./handout.tsx";
import { Player } from "./player.tsx";
import { TeacherView } from "./teacher.tsx";

function Card({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { lessons } = words.value;
  const title = told(lesson.title);
  const open = (name: ViewName): void => {
    goTo(lesson, 0);
    show(name);
  };
  return (
    <section class="lesson-card panel stack">
      <h3>{title}</h3>
      <p>{told(lesson.about)}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => open("student")}>
          {lessons.begin}
          <span class="hidden">: {title}</span>
        </button>
        {(["teacher", "handout"] as const).map((name) => (
          <button key={name} type="button" class="quiet" onClick={() => open(name)}>
            {lessons[`view.${name}`]}
            <span class="hidden">: {title}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

function Choose(): JSX.Element {
  const { lessons } = words.value;
  return (
    <section class="stack">
      <h2>{lessons.title}</h2>
      <p class="lead">{lessons.lead}</p>
      <div class="columns">
        {all.map((lesson) => (
          <Card key={lesson.name} lesson={lesson} />
        ))}
      </div>
    </section>
  );
}

function Bar({ at }: { readonly at: Place }): JSX.Element {
  const { lessons } = words.value;
  const chosen = view();
  return (
    <div class="lesson-bar row no-print">
      <button type="button" class="quiet" onClick={leave}>
        ← {lessons.all}
      </button>
      <h2>{told(at.lesson.title)}</h2>
      <fieldset class="row" aria-label={lessons.views}>
        {(["student", "teacher", "handout"] as const).map((name) => (
          <button key={name} type="button" class="toggle" aria-pressed={chosen === name} onClick={() => show(name)}>
            {lessons[`view.${name}`]}
          </button>
        ))}
        {chosen !== "student" && (
          <button type="button" onClick={() => window.print()}>
            {lessons.print}
          </button>
        )}
      </fieldset>
    </div>
  );
}

/** Sliders show the values of the session's scenario, so that it has to be the lesson's. */
function usePreset(at: Place | null): void {
  const needed = at?.lesson.preset;
  const { preset } = session.value;
  useLayoutEffect(() => {
    if (needed !== undefined && needed !== preset) change({ preset: needed, changes: {} });
  }, [needed, preset]);
}

/** Lessons: the list of them, or one as its students, its teacher or its printer see it. */
export function LessonsScreen(): JSX.Element {
  const at = place();
  usePreset(at);
  if (at === null) return <Choose />;
  const chosen = view();
  return (
    <section class="stack lessons">
      <Bar at={at} />
      {chosen === "student" && <Player at={at} />}
      {chosen === "teacher" && <TeacherView lesson={at.lesson} />}
      {chosen !== "teacher" && (
        <Handout lesson={at.lesson} only={chosen === "handout" ? "screen and print" : "print"} />
      )}
    </section>
  );
}
