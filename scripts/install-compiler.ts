/** The C++ compiler for the test that docks bench/limit to the engine: found, or installed where that is possible without asking. */
import { installPackages, onPath } from "./debian.ts";

if (onPath("g++") === null) installPackages("g++", "libc6-dev");
if (onPath("g++") === null) console.error("No g++ found: install it (on Debian and Ubuntu: sudo apt-get install g++).");
