"""What `sysconfig` asks for in the browser, where the interpreter keeps it under the name of another platform."""

from _sysconfigdata import build_time_vars as build_time_vars
