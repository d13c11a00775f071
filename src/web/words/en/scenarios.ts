/** Titles of the scenarios that every page carries, and in other languages what they are about. */
export const scenarios = {
  "first-look": "First look",
  "first-look.about": "",
  strive: "Cradle to career, after Strive",
  "strive.about": "",
  "shape-up-somerville": "Children's weight, after Shape Up Somerville",
  "shape-up-somerville.about": "",
  "elizabeth-river": "Cleaning up a river, after the Elizabeth River",
  "elizabeth-river.about": "",
  "calgary-homelessness": "Ending homelessness, after Calgary",
  "calgary-homelessness.about": "",
} as const;
