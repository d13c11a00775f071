import { backboneLesson } from "./backbone.ts";
import { beforeAfterLesson } from "./before-after.ts";
import type { Lesson } from "./lesson.ts";
import { meetingsLesson } from "./meetings.ts";

/** Lessons of the page, in the order in which they are best taught. */
export const lessons: readonly Lesson[] = [meetingsLesson, backboneLesson, beforeAfterLesson];

export function lessonNamed(name: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.name === name);
}
