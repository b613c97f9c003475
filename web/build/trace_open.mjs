// Opens a traced engine, and writes the numbers of the functions that it used.

import { engine, writeUsed } from "./kit.mjs";

engine.open();
writeUsed();
